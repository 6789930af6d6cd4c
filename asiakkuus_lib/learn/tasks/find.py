"""Finding a task by its id."""

import re
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path

from asiakkuus_lib.learn.tasks.task import Task

FOLDER = Path(__file__).parent


def tidy_id(task_id: object) -> str:
    """Bring an id to its usual form.

    Examples
    --------
    >>> tidy_id(" 6.a1 "), tidy_id("06-A1"), tidy_id(None)
    ('06.A1', '06.A1', '')
    """
    if type(task_id) is not str:
        return ""
    match = re.fullmatch(r"\s*L?(\d{1,2})[\s.,_-]*([A-Z]\d{1,2})\s*", task_id[:40], re.IGNORECASE)
    return f"{int(match[1]):02}.{match[2].upper()}" if match else task_id.strip()[:40]


def lessons() -> tuple[str, ...]:
    """Numbers of the lessons that have tasks, such as "06"."""
    return tuple(sorted(path.stem[1:] for path in FOLDER.glob("l[0-9][0-9].py")))


def lesson_tasks(lesson: str) -> tuple[Task, ...]:
    """The tasks of one lesson; none if the lesson has none."""
    if lesson not in lessons():
        return ()
    return import_module(f"asiakkuus_lib.learn.tasks.l{lesson}").TASKS


def all_tasks() -> tuple[Task, ...]:
    """The tasks of all the lessons."""
    return tuple(task for lesson in lessons() for task in lesson_tasks(lesson))


def find_task(task_id: object) -> Task | None:
    """Find a task by its id, or None.

    Examples
    --------
    >>> find_task("99.A1") is None
    True
    """
    wanted = tidy_id(task_id)
    return next((task for task in lesson_tasks(wanted[:2]) if task.id == wanted), None)


def nearest_task(task_id: object) -> str:
    """The id most like the one given, or an empty text."""
    ids = [task.id for task in all_tasks()]
    return next(iter(get_close_matches(tidy_id(task_id), ids, n=1, cutoff=0.5)), "")
