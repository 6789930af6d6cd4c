"""Who is in a segment, in words: from the cut-offs of the data, so that they are true of it."""

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.rfm import NEW, SEGMENTS, segment_limits
from asiakkuus_lib.show import money, number

if TYPE_CHECKING:
    import pandas as pd


def segment_words(cuts: Mapping[str, Sequence[float]], new_days: int, currency: str = "") -> dict[str, str]:
    """What is true of every customer of each segment.

    Parameters
    ----------
    cuts : mapping of measure to thresholds
        As for `asiakkuus_lib.rfm.rfm_scores`.
    new_days : int
        A customer whose first purchase is at most this many days old is new.
    currency : str
        Code of the currency, or "" where it is not known.

    Returns
    -------
    dict of str to str
        A description in the reader's language for each of `asiakkuus_lib.rfm.SEGMENTS`.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> cuts = {"recency": [7, 30, 90, 365], "frequency": [1, 2, 4, 9], "monetary": [20, 50, 100, 400]}
    >>> words = segment_words(cuts, 90, "EUR")
    >>> print(words["best"])
    Days since the last purchase: at most 30. Days of purchase at least 5, and money over €100.00.
    >>> print(words["going_quiet"])
    Days since the last purchase: 31–90. Days of purchase at least 5, or money over €100.00.
    """
    limits = segment_limits(cuts)
    words = {NEW: _("Days since the first purchase: at most {n}.").format(n=number(new_days))}
    words |= {str(segment): _described(row, currency) for segment, row in limits.iterrows()}
    return {segment: words[segment] for segment in SEGMENTS}


def _described(row: "pd.Series", currency: str) -> str:
    first, last = _days(row["recency_over"]) + 1, _days(row["recency_at_most"])
    if not row["possible"] or first > last:
        return _("With these cut-offs nobody can be in this segment.")
    return " ".join(filter(None, [_last_purchase(first, last), _value(row, currency)]))


def _last_purchase(first: float, last: float) -> str:
    if math.isinf(first):
        days = _("at most {n}").format(n=number(last))
    elif math.isinf(last):
        days = _("over {n}").format(n=number(first - 1))
    else:
        days = number(last) if first == last else f"{number(first)}–{number(last)}"
    return _("Days since the last purchase: {days}.").format(days=days)


def _value(row: "pd.Series", currency: str) -> str:
    if math.isfinite(row["frequency_over"]):
        least = {"n": number(_days(row["frequency_over"]) + 1), "money": _money(row["monetary_over"], currency)}
        if row["both"]:
            return _("Days of purchase at least {n}, and money over {money}.").format(**least)
        return _("Days of purchase at least {n}, or money over {money}.").format(**least)
    if math.isfinite(row["frequency_at_most"]):
        return _("Days of purchase at most {n}, and money at most {money}.").format(
            n=number(_days(row["frequency_at_most"])), money=_money(row["monetary_at_most"], currency)
        )
    return ""


def _days(limit: float) -> float:
    """Days are whole: over 30.5 is over 30, and at most 30.5 is at most 30."""
    return math.floor(limit) if math.isfinite(limit) else limit


def _money(limit: float, currency: str) -> str:
    """Money is in whole cents, likewise."""
    return money(math.floor(round(100 * limit, 6)) / 100, currency, 2)
