"""What a task is: one block of a lesson's `exercises.py`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from asiakkuus_lib.learn.kinds.base import Kind
from asiakkuus_lib.locale.both import Both


@dataclass(frozen=True, kw_only=True)
class Mistake:
    """A mistake that people make, and the hint that helps.

    Parameters
    ----------
    hint : Both
        One or two sentences. It never gives the answer.
    answer : callable, optional
        Computes the answer that this mistake leads to; it is compared like the right one.
    when : callable, optional
        Tells whether an answer, as it was read (as it came, if it could not be read), shows this mistake. It
        must stand any answer. Give this or `answer`.
    example : callable, optional
        Computes an answer that shows the mistake; given with `when`, for `answer` is its own example.
    """

    hint: Both
    answer: Callable[[], Any] | None = None
    when: Callable[[Any], bool] | None = None
    example: Callable[[], Any] | None = None

    def __post_init__(self) -> None:
        if (self.answer is None) == (self.when is None) or (self.when is None) != (self.example is None):
            raise TypeError("Give either answer, or when and an example.")

    def shown_by(self) -> Any:
        """An answer that shows the mistake."""
        compute = self.answer or self.example
        assert compute is not None
        return known(compute)


def _nothing() -> dict[str, Any]:
    return {}


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What every task has: how it is asked, and the items of the curriculum that it practises.

    Parameters
    ----------
    id : str
        Lesson and code: "06.A1".
    title : Both
        Its heading, without the code.
    prompt : Both
        What is asked, in Markdown. A place such as ``{bought:money}`` takes its number from `values`.
    values : callable, optional
        Computes the numbers of the prompt, by name.
    given : str or Both
        Code that stands before the answer and is only run.
    sources : tuple of str
        Items of the curriculum: "S0-063".
    """

    id: str
    title: Both
    prompt: Both
    values: Callable[[], Mapping[str, Any]] = field(default=_nothing)
    given: str | Both = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Task(Asked):
    """A task whose answer can be checked.

    Parameters
    ----------
    starter : str or Both
        The cell where the answer goes, with `...` in its place: ``days = ...``.
    solution : str or Both
        The same cell as the teacher has it. The check accepts it.
    kind : Kind
        What kind of answer is wanted, with its tolerance: ``share(0.0005)``.
    expected : callable
        Computes the right answer; called once.
    mistakes : tuple of Mistake
        At least one.
    look_back : Both
        The heading of the lesson to return to.
    praise : Both
        One sentence that adds a thought to a right answer.
    accepts : callable, optional
        For a task with many right answers: tells whether an answer, as it was read, is one of
        them. `expected` is then an example.
    """

    starter: str | Both
    solution: str | Both
    kind: Kind
    expected: Callable[[], Any]
    mistakes: tuple[Mistake, ...]
    look_back: Both
    praise: Both
    accepts: Callable[[Any], bool] | None = None


@dataclass(frozen=True, kw_only=True)
class OpenTask(Asked):
    """A task that is answered in the reader's own words. There is no verdict.

    Parameters
    ----------
    answer : str
        Name of the answer.
    model : Both
        A model answer.
    points : tuple of Both
        Points to think of, as questions.
    rubric : tuple of pairs of Both
        What is looked at, and what a good answer does.
    minimum_words : int
        Below this the reply kindly asks to go on.
    """

    answer: str
    model: Both
    points: tuple[Both, ...]
    rubric: tuple[tuple[Both, Both], ...]
    minimum_words: int = 0


@dataclass(frozen=True, kw_only=True)
class Page:
    """What a page of exercises has besides its tasks.

    Parameters
    ----------
    setup : str
        Code of the first cell; `check` and `reflect` are imported there.
    note : Both
        Something more to know before beginning.
    fetches : Both
        What the first cell fetches, as a sentence.
    """

    setup: str
    note: Both = Both("", "")
    fetches: Both = Both("", "")


@cache
def known(compute: Callable[[], Any]) -> Any:
    """Compute an answer once."""
    return compute()
