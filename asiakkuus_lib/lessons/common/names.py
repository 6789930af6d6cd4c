"""Names and other words as a list within a sentence."""

from collections.abc import Sequence

from asiakkuus_lib.locale import both


def joined(words: Sequence[str]) -> str:
    """Words as a list within a sentence.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> joined(["trust", "distance", "power"]), joined(["trust"]), joined([])
    ('trust, distance and power', 'trust', '')
    """
    return both(fi=" ja ", en=" and ").said().join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def first_of(words: Sequence[str], most: int) -> list[str]:
    """At most so many: of more, the first ones and how many others there are.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> joined(first_of(["Ahola", "Berg", "Cygnus", "Dahl"], 3)), joined(first_of(["Ahola", "Berg"], 2))
    ('Ahola, Berg and 2 others', 'Ahola and Berg')
    """
    if len(words) <= most:
        return list(words)
    rest = both(fi=("{n} muu", "{n} muuta"), en=("{n} other", "{n} others")).format(n=len(words) - most + 1)
    return [*words[: most - 1], rest]
