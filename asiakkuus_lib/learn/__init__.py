"""Learning: checks that answer back, open answers, quizzes, errors in plain words, progress.

The functions of a notebook are here; `progress` and `collect` are in `learn.progress`.
"""

from asiakkuus_lib.learn.checking import check, judge
from asiakkuus_lib.learn.friendly import install, uninstall
from asiakkuus_lib.learn.quizzes import quiz
from asiakkuus_lib.learn.reflection import reflect
from asiakkuus_lib.learn.response import respond
from asiakkuus_lib.learn.source_map import source_map
from asiakkuus_lib.learn.start import exercise
from asiakkuus_lib.learn.state import Feedback, State

__all__ = [
    "Feedback",
    "State",
    "check",
    "exercise",
    "install",
    "judge",
    "quiz",
    "reflect",
    "respond",
    "source_map",
    "uninstall",
]
