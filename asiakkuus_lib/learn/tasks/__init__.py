"""What a lesson's tasks are made of, and how they are found.

A lesson's `exercises.py` holds its page and its tasks, each one block: what is asked, where the answer is
written, how it is solved, what is right, and the mistakes that people make with the hint that helps.
"""

from asiakkuus_lib.learn.tasks.find import (
    all_open_tasks,
    all_tasks,
    find_open_task,
    find_task,
    nearest_task,
    open_page,
    tidy_id,
)
from asiakkuus_lib.learn.tasks.task import Mistake, OpenTask, Page, Task

__all__ = [
    "Mistake",
    "OpenTask",
    "Page",
    "Task",
    "all_open_tasks",
    "all_tasks",
    "find_open_task",
    "find_task",
    "nearest_task",
    "open_page",
    "tidy_id",
]
