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
