"""Answers in words: how a task lists its words, lists of them with a slip, and a hint for each place."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from asiakkuus_lib.learn.kinds import choice
from asiakkuus_lib.learn.tasks import Mistake
from asiakkuus_lib.locale import Both, language, languages


def listed(names: Mapping[str, Sequence[str]], alphabetical: bool = False) -> str:
    """The words of answers as a task lists them, in the reader's language.

    Parameters
    ----------
    names : mapping of answer to words
        One word for each language, in the order of `languages`.
    alphabetical : bool
        Whether they are put in order, so that their order tells nothing.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> listed({"wish": ("halu", "wish"), "barrier": ("este", "barrier")}, alphabetical=True)
    '`"barrier"`, `"wish"`'
    """
    words = [name[languages().index(language())] for name in names.values()]
    return ", ".join(f'`"{word}"`' for word in (sorted(words) if alphabetical else words))


def but(found: Sequence[str], **places: str) -> list[str]:
    """The same list with other words at some places: at_0, at_1, ...

    Examples
    --------
    >>> but(["a", "b"], at_1="c")
    ['a', 'c']
    """
    changed = {int(name[3:]): word for name, word in places.items()}
    return [changed.get(place, word) for place, word in enumerate(found)]


def wrong_words(
    names: Mapping[str, tuple[str, ...]], found: Mapping[Any, str] | tuple[str, ...], hints: Sequence[Both]
) -> tuple[Mistake, ...]:
    """A hint for each place of a list or mapping of words: the first that is wrong gets its own.

    Parameters
    ----------
    names : mapping of answer to words
        The words of the task.
    found : mapping or tuple of answers
        The right ones.
    hints : sequence of Both
        One for each place, in their order.

    Examples
    --------
    >>> from asiakkuus_lib.locale import both
    >>> words = {"wish": ("halu", "wish"), "barrier": ("este", "barrier")}
    >>> first, _second = wrong_words(words, ("wish", "wish"), [both(fi="Katso 1.", en="Look at 1."), both(fi="2.", en="2.")])
    >>> first.when(["este", "halu"]), first.when(["halu", "este"])
    (True, False)
    """
    right: dict[int | str, str] = {**found} if isinstance(found, Mapping) else {**dict(enumerate(found))}

    def example(place: int | str) -> object:
        changed = {**right, place: next(name for name in names if name != right[place])}
        return changed if isinstance(found, Mapping) else list(changed.values())

    return tuple(
        Mistake(when=partial(_is_wrong, place=place, names=names, right=right[place]), example=partial(example, place), hint=hint)
        for place, hint in zip(right, hints, strict=True)
    )


def _is_wrong(found: object, place: int | str, names: Mapping[str, tuple[str, ...]], right: str) -> bool:
    """Whether a word of the task stands at a place of a list or mapping, and is not the right one there."""
    words = dict(enumerate(found)) if isinstance(found, list) else found
    word = words.get(place) if isinstance(words, Mapping) else None
    kind = choice(*names, names=names)
    return not kind(right, word).correct and any(kind(name, word).correct for name in names)
