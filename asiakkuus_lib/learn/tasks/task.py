"""What a task is."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from asiakkuus_lib.learn.kinds.base import Kind


@dataclass(frozen=True, kw_only=True)
class Mistake:
    """A mistake that people make, and the hint that helps.

    Parameters
    ----------
    hint : str
        One or two sentences (a message of the catalogue). It never gives the answer.
    answer : callable, optional
        Computes the answer that this mistake leads to; it is compared like the right one.
    when : callable, optional
        Tells whether an answer, as it was read (as it came, if it could not be read), shows this mistake. It
        must stand any answer. Give this or `answer`.
    example : callable, optional
        Computes an answer that shows the mistake; given with `when`, for `answer` is its own example.
    """

    hint: str
    answer: Callable[[], Any] | None = None
    when: Callable[[Any], bool] | None = None
    example: Callable[[], Any] | None = None

    def __post_init__(self) -> None:
        if (self.answer is None) == (self.when is None) or (self.when is None) != (self.example is None):
            raise TypeError("Give either answer, or when and an example.")

    def shown_by(self) -> Any:
        """An answer that shows the mistake."""
        return known(self.answer or self.example)


@dataclass(frozen=True, kw_only=True)
class Task:
    """A task whose answer can be checked.

    Parameters
    ----------
    id : str
        Lesson and code: "06.A1".
    kind : Kind
        What kind of answer is wanted, with its tolerance: ``share(0.0005)``.
    expected : callable
        Computes the right answer; called once.
    mistakes : tuple of Mistake
        At least one.
    look_back : str
        The place in the lesson to return to (a message of the catalogue, no full stop).
    praise : str
        One sentence that adds a thought to a right answer (a message of the catalogue).
    accepts : callable, optional
        For a task with many right answers: tells whether an answer, as it was read, is one of
        them. `expected` is then an example.
    """

    id: str
    kind: Kind
    expected: Callable[[], Any]
    mistakes: tuple[Mistake, ...]
    look_back: str
    praise: str
    accepts: Callable[[Any], bool] | None = None


@cache
def known(compute: Callable[[], Any]) -> Any:
    """Compute an answer once."""
    return compute()
