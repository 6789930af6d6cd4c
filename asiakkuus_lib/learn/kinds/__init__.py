"""The kinds of answers, each with one small comparison: what a task's author chooses from."""

from asiakkuus_lib.learn.kinds.base import Kind, Outcome
from asiakkuus_lib.learn.kinds.groups import mapping, ordered, set_of
from asiakkuus_lib.learn.kinds.numbers import integer, money, number, share
from asiakkuus_lib.learn.kinds.tables import table
from asiakkuus_lib.learn.kinds.words import choice, code, text, truth

__all__ = [
    "Kind", "Outcome", "choice", "code", "integer", "mapping", "money", "number", "ordered", "set_of",
    "share", "table", "text", "truth",
]  # fmt: skip
