"""`reflect`: points to think of for an open answer. There is no verdict."""

import re

import pandas as pd

from asiakkuus_lib.errors import N_
from asiakkuus_lib.learn.checking import OUR_FAULT
from asiakkuus_lib.learn.given import withheld
from asiakkuus_lib.learn.reading import read_items, read_pairs, unanswered
from asiakkuus_lib.learn.state import Feedback, State
from asiakkuus_lib.learn.tasks import find_open_task, tidy_id
from asiakkuus_lib.locale import translate as _


def reflect(task_id: str, answer: object = ...) -> Feedback:
    """Give points to think of, and a rubric, for an answer in the reader's own words.

    Parameters
    ----------
    task_id : str
        The open task's id, such as "06.O1".
    answer : str
        The answer. It stays in the notebook. A list, dict or table will do too.

    Returns
    -------
    Feedback
        Shows itself. The points are shown only when something has been written.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> reflect("06.O2", "")
    ○ 06.O2 Not answered yet. Write down your own thought first. One sentence is enough to begin.
    >>> reflect("06.O2", "The first letter sorts first.").state.value
    'started'
    """
    try:
        return _reflect(task_id, answer)
    except Exception:
        return Feedback(tidy_id(task_id), State.CANNOT_CHECK, _(OUR_FAULT))


def word_count(answer: object) -> int:
    """Words of an answer; of a collection, the words of its items.

    Examples
    --------
    >>> word_count("Kuka on asiakas?"), word_count({"hinta": "liian korkea", "muu": ...})
    (3, 2)
    """
    if isinstance(answer, str):
        return len(re.findall(r"\w[\w'’-]*", answer))
    if isinstance(answer, pd.DataFrame):
        return sum(word_count(answer.iloc[:, i]) for i in range(answer.shape[1]))
    pairs = read_pairs(answer)
    inside = list(pairs.values()) if pairs is not None else read_items(answer) or []
    return sum(word_count(item) for item in inside if item is not answer)


def _reflect(task_id: object, answer: object) -> Feedback:
    task = find_open_task(task_id)
    if task is None:
        message = _(N_("There is no task with this id. Check the number in the heading of the task."))
        return Feedback(tidy_id(task_id), State.UNKNOWN_TASK, message)
    if (reason := withheld(task_id)) is not None:
        return Feedback(task.id, State.NOT_ANSWERED, reason)
    if unanswered(answer):
        message = _(N_("Write down your own thought first. One sentence is enough to begin."))
        return Feedback(task.id, State.NOT_ANSWERED, message)
    points = tuple(map(str, task.points))
    rubric = tuple(f"{what}: {good}" for what, good in task.rubric)
    details = ((_(N_("Ask yourself")), points), (_(N_("A good answer")), rubric))
    if word_count(answer) < task.minimum_words:
        message = _(N_("Do go on: write a sentence or two more, and say why you think so. These help you."))
        return Feedback(task.id, State.STARTED, message, details)
    message = _(N_("Thank you. Read your answer once more with these in mind, and improve it if you wish."))
    return Feedback(task.id, State.ANSWERED, message, details)
