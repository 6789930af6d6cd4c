"""The tasks that are checked: one module for each lesson (`l06.py`), found by the task's number.

A lesson's module holds a tuple `TASKS`. What an answer should be is computed from the course data
by the subject modules when it is first needed, and kept.
"""

from asiakkuus_lib.learn.tasks.find import all_tasks, find_task, lessons, nearest_task, tidy_id
from asiakkuus_lib.learn.tasks.task import Mistake, Task

__all__ = ["Mistake", "Task", "all_tasks", "find_task", "lessons", "nearest_task", "tidy_id"]
