"""`check`: the reply to an answer."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from asiakkuus_lib.errors import N_
from asiakkuus_lib.learn.as_typed import comma_message, joined_texts, split_numbers, unquoted
from asiakkuus_lib.learn.given import aside, typed, used_changed, withheld
from asiakkuus_lib.learn.kinds.base import CAME, Outcome
from asiakkuus_lib.learn.kinds.groups import MANY_IN_ONE, MOST, NO_NAMES, SPLIT, TOO_MANY
from asiakkuus_lib.learn.kinds.numbers import SEPARATE
from asiakkuus_lib.learn.kinds.words import NOT_A_NUMBER
from asiakkuus_lib.learn.look_back import LookBack
from asiakkuus_lib.learn.marks import DIVIDE, only_the_first
from asiakkuus_lib.learn.reading import has_gaps, read_items, unanswered, what_came
from asiakkuus_lib.learn.state import Feedback, State
from asiakkuus_lib.learn.tasks import Mistake, Task, find_task, nearest_task, tidy_id
from asiakkuus_lib.learn.tasks.task import known
from asiakkuus_lib.locale import translate as _

TODO = N_("Put your answer in the place of ... and run the cell again.")
PRINTED = N_(
    "print() only shows a value, and nothing of it is stored. Leave print and its brackets out, "
    "and keep what is in them."
)
NO_COMMAS = N_("Commas are missing: Python joins texts that stand side by side into one. Write {meant}.")
WHO = N_("What is asked for is a name, not a number. The ending .{ending}() gives the number, .idx{ending}() the name.")
REPEATED = N_("Multiplying a list repeats it, and its numbers stay as they were. Leave the multiplication out.")
KEEP = N_(
    "The values have come without their names. Keep the cell as it was, and replace only the dots in it: {starter}."
)
GAPS = N_("Some of it is still to be filled in: there is a ... left.")


def check(task_id: str, answer: object = ..., *more: object) -> Feedback:
    """Look at an answer and reply to it. Never raises, and never gives the right answer away.

    Parameters
    ----------
    task_id : str
        The task's id, such as "06.A1".
    answer : object
        The answer, in any form that a person would accept: ``0.129``, ``12.9`` and ``"12,9 %"``
        are one and the same share.
    *more
        What is left over when a number is typed with a decimal comma; taken as part of the answer.

    Returns
    -------
    Feedback
        Shows itself as HTML and as text.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> check("no such", 3)
    ? no such No such task. There is no task with this id. Check the number in the heading of the task.
    """
    if more:
        answer = (answer, *more)
    try:
        task = find_task(task_id)
        if task is None:
            return unknown_task(task_id)
        if (reason := withheld(task_id)) is not None:
            return Feedback(task.id, State.NOT_ANSWERED, reason)
        written = typed(task_id)
        tried = _tried.setdefault(task.id, set())
        reply = judge(task, answer, written, tries=len(tried - {written}))
        tried.add(written)
        if reply.state in GRADED_DOWN and (told := used_changed(task_id)):
            reply = Feedback(task.id, State.KNOWN_MISTAKE, told)
        return replace(reply, note=aside(task_id))
    except Exception:
        return Feedback(tidy_id(task_id), State.CANNOT_CHECK, _(OUR_FAULT))


LOOK_AT = N_("Most of it is right already. Look again at this one first: the {position}.")
COMMAS = {(State.WRONG_TYPE, SEPARATE), (State.KNOWN_MISTAKE, SPLIT)}
LISTS = {"ordered", "set"}
GRADED_DOWN = {State.NAME_MISSING, State.WRONG_TYPE, State.KNOWN_MISTAKE, State.CLOSE, State.WRONG}
UNREAD = {State.WRONG_TYPE, State.NAME_MISSING}
# Not to be translated.
OWN_WORDS = {
    "starter",
    "shown",
    "found",
    "typed",
    "meant",
    "whole",
    "decimal",
    "pattern",
    "ending",
    "parts",
    "given",
    "near",
}
OUR_FAULT = N_("The fault is in the course, not in your answer. Tell your trainer the number of the task.")


_tried: dict[str, set[str]] = {}  # how each task has been answered so far


def judge(task: Task, answer: object, written: str = "", tries: int = 0) -> Feedback:
    """Reply to an answer to a task that is already at hand.

    Where it is known how the answer was `written`, a decimal comma is found there. After two other `tries` the
    reply names the first item to look at in a list that is right for the most part.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> attitude = find_task("03.A2")
    >>> judge(attitude, "66,0")
    ✓ 03.A2 Correct. Now look at the deeds: they are the weakest part, and the mean does not show it.
    >>> judge(attitude, 60)
    ! 03.A2 A common slip. That is the plain mean. Here feeling weighs more than the others.
    >>> judge(attitude, 1)
    ✗ 03.A2 Not yet. Look again at chapter 3, under “What does the plus mean?”.
    """
    try:
        known(task.expected)
        for mistake in task.mistakes:
            if mistake.answer is not None:
                known(mistake.answer)
    except Exception:
        return Feedback(task.id, State.CANNOT_CHECK, _(OUR_FAULT))
    try:
        outcome = _outcome(task, answer)
        if (outcome.state, outcome.message) in COMMAS and (pieces := split_numbers(written)):
            message, values = comma_message(pieces)
            outcome = Outcome(outcome.state, message, values)
        if outcome.message == TODO and re.search(r"=\s*print\s*\(", unquoted(written)):
            outcome = Outcome(outcome.state, PRINTED)
        if semicolon := _semicolon(task, outcome, written):
            outcome = Outcome(State.KNOWN_MISTAKE, semicolon)
        if task.kind.name in LISTS and isinstance(answer, dict) and re.search(r"\d\s*:\s*\d", unquoted(written)):
            outcome = Outcome(State.KNOWN_MISTAKE, DIVIDE, {"typed": ":"})
        if outcome.message == SPLIT and re.search(r"[)\]]\s*\*\s*\d", unquoted(written)):
            outcome = Outcome(outcome.state, REPEATED)
        if outcome.message == SPLIT and written and not re.search(r"\d,\d|\d,\s+\d+[^.\d]", unquoted(written)):
            outcome = _too_many(task, answer)
        if outcome.message == NO_NAMES and re.search(r"\{.*\.\.\.", starter := _(task.starter)) and "\n" not in starter:
            outcome = Outcome(outcome.state, KEEP, {"starter": starter})
        if task.kind.name in LISTS and outcome.state in GRADED_DOWN and (meant := joined_texts(written)):
            outcome = Outcome(State.KNOWN_MISTAKE, NO_COMMAS, {"meant": meant})
        if outcome.message == NOT_A_NUMBER and (ending := re.search(r"\.(max|min)\(", written)):
            outcome = Outcome(outcome.state, WHO, {"ending": ending[1]})
        if outcome.message == MOST and outcome.values and tries >= 2:
            outcome = replace(outcome, message=LOOK_AT)
    except Exception:
        outcome = _unreadable(task, answer)
    back = LookBack(task.id[:2], task.look_back) if outcome.state is State.WRONG else None
    return Feedback(task.id, outcome.state, _sentence(task, outcome), look_back=back)


def unknown_task(task_id: object) -> Feedback:
    """Say that there is no such task, and which one may be meant."""
    nearest = nearest_task(task_id)
    message = _(N_("There is no task with this id. Check the number in the heading of the task."))
    if nearest:
        message = _(N_("There is no task with this id. Did you mean {nearest}?")).format(nearest=nearest)
    return Feedback(tidy_id(task_id), State.UNKNOWN_TASK, message)


def _outcome(task: Task, answer: object) -> Outcome:
    if unanswered(answer):
        return Outcome(State.NOT_ANSWERED, TODO)
    if has_gaps(answer):
        return Outcome(State.NOT_ANSWERED, GAPS)
    outcome = task.kind(known(task.expected), answer)
    if task.accepts is not None and outcome.read is not None and outcome.state not in UNREAD:
        state = State.CORRECT if _holds(task.accepts, outcome.read) else State.WRONG
        outcome = Outcome(state, read=outcome.read)
    if outcome.correct:
        return outcome
    slip = next((mistake for mistake in task.mistakes if _shows(task, mistake, outcome, answer)), None)
    return Outcome(State.KNOWN_MISTAKE, slip.hint, read=outcome.read) if slip else outcome


def _too_many(task: Task, answer: Any) -> Outcome:
    """What to say of an answer with more numbers in it than were asked for, where no comma has split them."""
    if parts := getattr(answer, "_fields", ()):
        return Outcome(State.KNOWN_MISTAKE, MANY_IN_ONE, {"parts": ", ".join(parts)})
    wanted, given = len(known(task.expected)), len(read_items(answer, numbers=True) or [])
    return Outcome(State.KNOWN_MISTAKE, TOO_MANY, {"wanted": str(wanted), "given": str(given)})


def _semicolon(task: Task, outcome: Outcome, written: str) -> str:
    """What to say where only the first of the items that semicolons part was stored."""
    if task.kind.name not in LISTS or outcome.correct:
        return ""
    return only_the_first(written, "()" if re.search(r"=\s*\(", _(task.solution)) else "[]")


def _shows(task: Task, mistake: Mistake, outcome: Outcome, answer: object) -> bool:
    if mistake.when is not None:
        return _holds(mistake.when, answer if outcome.read is None else outcome.read)
    return task.kind(known(mistake.answer), answer).correct


def _holds(rule: Callable[[Any], object], value: object) -> bool:
    """Whether the author's rule holds; a rule that cannot be applied to such an answer does not.

    Nor is one applied to a list or mapping that tells its parts in its own way: it may never end.
    """
    try:
        if isinstance(value, list | dict) and type(value).__iter__ not in (list.__iter__, dict.__iter__):
            return False
        return bool(rule(value))
    except Exception:
        return False


def _unreadable(task: Task, answer: object) -> Outcome:
    try:
        came = what_came(answer)
    except Exception:
        came = N_("something else")
    values = {"came": came, "wanted": task.kind.wanted}
    return Outcome(State.WRONG_TYPE, CAME, values)


def _sentence(task: Task, outcome: Outcome) -> str:
    """The outcome in the reader's language; what the reader wrote is not translated."""
    if outcome.correct:
        return _(task.praise)
    if outcome.state is State.KNOWN_MISTAKE and not outcome.values:
        return _(outcome.message)
    values = {key: text if key in OWN_WORDS else _(text) for key, text in outcome.values.items()}
    return _(outcome.message).format(**values)
