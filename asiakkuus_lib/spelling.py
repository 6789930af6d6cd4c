"""What a reader may have meant by a name that there is not."""

from collections.abc import Iterable


def most_alike(wanted: str, names: Iterable[str], least: float = 0.6) -> str:
    """The name most like the one wanted, or an empty text.

    Parameters
    ----------
    wanted : str
        What was written.
    names : iterable of str
        What there is.
    least : float
        How alike it must be at least: 0 where the two have no letter in common, 1 where they are equal.

    Examples
    --------
    >>> most_alike("retruns", ["returns", "since"]), most_alike("x", ["returns", "since"])
    ('returns', '')
    """
    # Slow to load, and needed only where something is wrong already.
    from rapidfuzz import fuzz, process

    found = process.extractOne(wanted, list(names), scorer=fuzz.ratio, score_cutoff=100 * least)
    return found[0] if found else ""
