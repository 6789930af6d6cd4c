"""Finding a task by its id."""

import re

from asiakkuus_lib.course import lesson_of, lessons
from asiakkuus_lib.learn.tasks.task import OpenTask, Task
from asiakkuus_lib.spelling import most_alike

_open_page = ""


def open_page(lesson: str) -> None:
    """Tell of which lesson the page is: a task named without its lesson is likely to be one of that."""
    global _open_page
    _open_page = lesson


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


def tasks_of(number: str) -> tuple[Task | OpenTask, ...]:
    """What a lesson asks, in the order of its page; nothing if it has no exercises."""
    lesson = lesson_of(number)
    return lesson.exercises().TASKS if lesson and lesson.has_exercises else ()


def _every() -> tuple[Task | OpenTask, ...]:
    return tuple(task for lesson in lessons() for task in tasks_of(lesson.number))


def all_tasks() -> tuple[Task, ...]:
    """The tasks of all the lessons whose answers can be checked."""
    return tuple(task for task in _every() if isinstance(task, Task))


def all_open_tasks() -> tuple[OpenTask, ...]:
    """The open tasks of all the lessons."""
    return tuple(task for task in _every() if isinstance(task, OpenTask))


def find_task(task_id: object) -> Task | None:
    """Find a task by its id, or None.

    Examples
    --------
    >>> find_task("99.A1") is None
    True
    """
    found = _find(task_id)
    return found if isinstance(found, Task) else None


def find_open_task(task_id: object) -> OpenTask | None:
    """Find an open task by its id, or None.

    Examples
    --------
    >>> find_open_task("6.o1").id
    '06.O1'
    """
    found = _find(task_id)
    return found if isinstance(found, OpenTask) else None


def _find(task_id: object) -> Task | OpenTask | None:
    wanted = tidy_id(task_id)
    return next((task for task in tasks_of(wanted[:2]) if task.id == wanted), None)


def nearest_task(task_id: object) -> str:
    """The id most like the one given, or an empty text."""
    ids, wanted = [task.id for task in all_tasks()], tidy_id(task_id)
    here = tidy_id(f"{_open_page}.{wanted}")
    return here if here in ids else most_alike(wanted, ids, least=0.5)
