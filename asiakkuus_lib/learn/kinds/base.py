"""What every kind of answer has in common."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from asiakkuus_lib.errors import N_
from asiakkuus_lib.learn.reading import shown, what_came
from asiakkuus_lib.learn.state import State
from asiakkuus_lib.locale import Both


@dataclass(frozen=True)
class Outcome:
    """What a comparison found: a state, a sentence with named places, and the answer as it was read."""

    state: State
    message: str | Both = ""
    values: Mapping[str, str] = field(default_factory=dict)
    read: Any = None

    @property
    def correct(self) -> bool:
        return self.state is State.CORRECT


@dataclass(frozen=True)
class Kind:
    """A kind of answer: what is wanted, and how an answer is compared with it.

    Parameters
    ----------
    name : str
        Such as "share".
    wanted : str
        What the reader is told to give (a message of the catalogue).
    compare : callable
        ``compare(kind, expected, answer) -> Outcome``.
    tolerance : float
        Largest difference that is still correct, in the unit of the expected answer.
    parts : tuple of Kind
        Kinds of the items; one kind for all, or one for each.
    names : mapping
        Other names that count: ``{"loyal": ("faithful",)}``. Translations count without being listed.
    options : tuple of str
        For a choice: what may be chosen.
    columns : mapping
        For a table: kinds of its columns.
    letters : str
        For a code: what its places are called, one letter for each.
    unit : str
        For a number: the unit of `learn.reading.UNITS` that it is asked in; "" where any may be written beside it.
    """

    name: str
    wanted: str
    compare: Callable[["Kind", Any, Any], Outcome]
    tolerance: float = 0.0
    parts: tuple["Kind", ...] = ()
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    options: tuple[str, ...] = ()
    columns: Mapping[str, "Kind"] = field(default_factory=dict)
    letters: str = ""
    unit: str = ""

    def __call__(self, expected: object, answer: object) -> Outcome:
        return self.compare(self, expected, answer)


ORDINALS = (
    N_("first"), N_("second"), N_("third"), N_("fourth"), N_("fifth"),
    N_("sixth"), N_("seventh"), N_("eighth"), N_("ninth"), N_("tenth"),
)  # fmt: skip
ALL_BUT_ONE = N_("All the others are right, but look again at this one: the {position}.")

CAME = N_("What came is {came}. What is wanted: {wanted}.")


def wrong_type(kind: Kind, answer: object) -> Outcome:
    """Say what came and what is wanted."""
    echo = shown(answer)
    values = {"came": what_came(answer), "wanted": kind.wanted, "shown": echo}
    with_echo, without = N_("What came is {came}: “{shown}”. What is wanted: {wanted}."), CAME
    return Outcome(State.WRONG_TYPE, with_echo if echo else without, values)
