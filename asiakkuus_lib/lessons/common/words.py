"""Answers in words: how a task lists its words, and lists of them with a slip."""

from collections.abc import Mapping, Sequence

from asiakkuus_lib.locale import language, languages


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
