"""What a person means by an answer: numbers, words and collections, however they were written.

Nothing here calls an answer's own comparison, and nothing is iterated that is not a known
collection, so that no answer can hang or break a check.
"""

import math
import re
import unicodedata
from collections.abc import Iterable, Mapping, Set, ValuesView
from datetime import date, timedelta
from decimal import Decimal
from itertools import islice
from numbers import Integral, Real
from typing import NamedTuple

import numpy as np
import pandas as pd

from asiakkuus_lib.errors import N_

LONGEST_NUMBER = 60
MOST_ITEMS = 100_000
SHOWN = 40

_MINUSES = dict.fromkeys(map(ord, "\N{MINUS SIGN}\N{EN DASH}\N{EM DASH}\N{FIGURE DASH}\N{HYPHEN}"), "-")
_CURRENCY = r"(?:€|\$|£|eur|euroa?|euros?|usd|dollars?|dollaria)"
# What a number may be of, and how it is written.
UNITS = {
    N_("days"): "days?|päivää|päivä|pv|d",
    N_("weeks"): "weeks?|viikkoa|viikko|vk",
    N_("months"): "months?|kuukautta|kk",
    N_("years"): "years?|vuotta|vuosi|v",
    N_("hours"): "hours?|hrs?|tuntia|tunti|h",
    N_("minutes"): "minutes?|mins?|minuuttia|minuutti",
    N_("pieces"): "kpl|pcs|pieces",
    N_("people"): "customers?|asiakasta|asiakas|people|persons?|henkilöä|henkeä|hlö",
    N_("times"): "purchases?|ostoa|osto|times|kertaa",
    N_("points"): "points?|pistettä",
}
_UNIT = rf"(?:{'|'.join(UNITS.values())})\.?"
_PERCENT = r"(?:%|per\s?cent|prosenttia|pros\.)"
_NUMBER = re.compile(
    rf"^{_CURRENCY}?\s*([+-]?)\s*{_CURRENCY}?\s*([\d., ']*\d)(e[+-]?\d{{1,3}})?\s*"
    rf"(?:({_PERCENT})|({_CURRENCY})|({_UNIT}))?$"
)


class Reading(NamedTuple):
    """One way to read an answer as a number; percent tells whether it was written with a % sign.

    The unit is one of `UNITS`, "money", or "" where none was written.
    """

    value: float
    percent: bool = False
    unit: str = ""


def _digits(text: str) -> tuple[float, ...]:
    """Read unsigned digits with separators: every reading that a person could mean.

    Examples
    --------
    >>> _digits("1 234,50"), _digits("1,234.50"), _digits("12,9"), _digits("1,234"), _digits("12 34")
    ((1234.5,), (1234.5,), (12.9,), (1.234, 1234.0), ())
    """
    found = []
    for group, point in ((" ", ","), (" ", "."), ("'", "."), (",", "."), (".", ",")):
        whole, _mark, rest = text.partition(point)
        grouped = re.fullmatch(rf"\d{{1,3}}(?:{re.escape(group)}\d{{3}})+", whole)
        if (re.fullmatch(r"\d*", whole) or grouped) and re.fullmatch(r"\d*", rest):
            plain = whole.replace(group, "")
            if plain or rest:
                found.append(float(f"{plain or 0}.{rest or 0}"))
    return tuple(dict.fromkeys(found))


def read_text_number(text: str) -> tuple[Reading, ...]:
    """Read a number that was written as text, in Finnish or English manner.

    Parameters
    ----------
    text : str
        Such as ``"12,9 %"``, ``"1 234,50 €"`` (also with no-break spaces) or ``"−3.5"``.

    Returns
    -------
    tuple of Reading
        All the sensible readings; empty if the text is not a number. ``"1,234"`` has two.

    Examples
    --------
    >>> read_text_number("1 234,50 €")
    (Reading(value=1234.5, percent=False, unit='money'),)
    >>> read_text_number("−12,9 %")
    (Reading(value=-12.9, percent=True, unit=''),)
    >>> read_text_number("about ten")
    ()
    """
    plain = unicodedata.normalize("NFKC", text[: LONGEST_NUMBER + 1]).translate(_MINUSES).lower()
    plain = re.sub(r"[\s_]+", " ", plain).strip().rstrip(".")
    match = _NUMBER.match(plain) if len(plain) <= LONGEST_NUMBER else None
    if not match:
        return ()
    sign = -1.0 if match[1] == "-" else 1.0
    exponent = match[3] or ""
    unit = "money" if match[5] else _unit(match[6]) if match[6] else ""
    scale = sign * float(f"1{exponent}")
    return tuple(Reading(scale * value, bool(match[4]), unit) for value in _digits(match[2].strip()))


def _unit(written: str) -> str:
    """The unit of `UNITS` that is written so."""
    return next(unit for unit, forms in UNITS.items() if re.fullmatch(rf"(?:{forms})\.?", written))


def unwrap(answer: object) -> object:
    """Take the only item out of an array, Series, table or list that holds just one.

    Examples
    --------
    >>> unwrap(np.array([3])), unwrap(["RL"]), unwrap([1, 2])
    (np.int64(3), 'RL', [1, 2])
    """
    if isinstance(answer, (np.ndarray, pd.DataFrame)) and answer.size == 1:
        return np.asarray(answer).ravel()[0]
    if isinstance(answer, (pd.Series, pd.Index)) and len(answer) == 1:
        return answer.to_numpy()[0]
    if isinstance(answer, (list, tuple, set, frozenset)) and len(answer) == 1:
        return next(iter(answer))
    return answer


def is_truth(answer: object) -> bool:
    """Whether the answer is True or False (which are not numbers here)."""
    return isinstance(answer, (bool, np.bool_))


def read_numbers(answer: object) -> tuple[Reading, ...]:
    """Read an answer as a number: every sensible reading, or none.

    Infinite and missing numbers are read too; the caller decides. A duration counts as days.

    Examples
    --------
    >>> read_numbers(np.float64(0.129)), read_numbers("89 päivää"), read_numbers(True)
    ((Reading(value=0.129, percent=False, unit=''),), (Reading(value=89.0, percent=False, unit='days'),), ())
    """
    answer = unwrap(answer)
    if is_truth(answer):
        return ()
    if answer is pd.NA or answer is pd.NaT:
        return (Reading(math.nan),)
    if isinstance(answer, str):
        return read_text_number(answer)
    if isinstance(answer, np.timedelta64 | timedelta):
        return (Reading(pd.Timedelta(answer) / pd.Timedelta(days=1)),)
    if isinstance(answer, (Real, Decimal)):
        try:
            return (Reading(float(answer)),)
        except OverflowError:
            return (Reading(math.inf),)
    return ()


def fold(text: str) -> str:
    """Bring text to the form in which it is compared: no case, outer marks, or kinds of gaps.

    A question mark alone stays: it may be the answer.

    Examples
    --------
    >>> fold("  Paras_asiakas. "), fold("paras–asiakas"), fold(" ? ")
    ('paras asiakas', 'paras asiakas', '?')
    """
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_MINUSES)
    bare = re.sub(r"[\s_\-]+", " ", plain).strip(" .,;:!?\"'“”„’‘«»()[]")
    return bare or ("?" if plain.strip() == "?" else "")


def read_text(answer: object) -> str | None:
    """Read an answer as text, folded for comparison; None if it is something else.

    Examples
    --------
    >>> read_text(" RL "), read_text(545.0), read_text(True)
    ('rl', '545', None)
    """
    answer = unwrap(answer)
    if is_truth(answer):
        return None
    if isinstance(answer, str):
        return fold(answer)
    if isinstance(answer, Integral):
        return str(int(answer)) if abs(int(answer)) < 10**LONGEST_NUMBER else None
    if isinstance(answer, (Real, Decimal)) and math.isfinite(answer):
        return f"{float(answer):.15g}"
    return None


def read_items(answer: object, numbers: bool = False) -> list | None:
    """Read an answer as a list: list, tuple, set, Series, array, or text with separators.

    Parameters
    ----------
    answer : object
        The answer.
    numbers : bool
        Whether the items are numbers: then a comma in a text is a decimal comma, not a separator.

    Returns
    -------
    list or None
        The items, or None if the answer is not a collection.

    Examples
    --------
    >>> read_items(("a", "b")), read_items("RL, RB; P"), read_items("12,9, 3", numbers=True)
    (['a', 'b'], ['RL', 'RB', 'P'], ['12,9', '3'])
    """
    if isinstance(answer, str):
        marks = r"[,;\n>→]" if not numbers else r"[;\n]" if re.search(r"[;\n]", answer) else r",\s"
        pieces = re.split(marks, answer[:MOST_ITEMS])
        return [piece.strip() for piece in pieces if piece.strip()][:MOST_ITEMS]
    if isinstance(answer, pd.DataFrame) and answer.shape[1] == 1:
        answer = answer.iloc[:, 0]
    if isinstance(answer, np.ndarray) and answer.ndim != 1:
        answer = answer.ravel()
    if isinstance(answer, Mapping):
        return None
    if isinstance(answer, (list, tuple, Set, range, pd.Series, pd.Index, np.ndarray, ValuesView)):
        return list(islice(answer, MOST_ITEMS))
    return None


def read_pairs(answer: object) -> dict | None:
    """Read an answer as names and values: dict, Series, a table of two columns, a list of pairs.

    Examples
    --------
    >>> read_pairs(pd.Series({"a": 1})), read_pairs([("a", 1)]), read_pairs("a")
    ({'a': 1}, {'a': 1}, None)
    """
    if isinstance(answer, pd.DataFrame):
        if answer.shape[1] == 1:
            answer = answer.iloc[:, 0]
        elif answer.shape[1] == 2 and isinstance(answer.index, pd.RangeIndex):
            answer = pd.Series(answer.iloc[:, 1].to_numpy(), index=answer.iloc[:, 0])
    if isinstance(answer, pd.Series):
        return dict(islice(zip(answer.index.tolist(), answer.tolist(), strict=True), MOST_ITEMS))
    if isinstance(answer, Mapping):
        return dict(islice(answer.items(), MOST_ITEMS))
    if isinstance(answer, (list, tuple)) and answer and len(answer) < MOST_ITEMS:
        found = list(islice(answer, MOST_ITEMS))
        pairs = [(item[0], item[1]) for item in found if isinstance(item, (list, tuple)) and len(item) == 2]
        return dict(pairs) if len(pairs) == len(found) else None
    return None


def read_table(answer: object) -> pd.DataFrame | None:
    """Read an answer as a table: a DataFrame of pandas or Polars, a Series, a dict of columns.

    Examples
    --------
    >>> read_table({"a": [1, 2]}).shape, read_table(3) is None
    ((2, 1), True)
    """
    if isinstance(answer, pd.DataFrame):
        return answer
    if isinstance(answer, pd.Series):
        return answer.to_frame()
    if isinstance(answer, dict) or (isinstance(answer, list) and answer and isinstance(answer[0], dict)):
        try:
            return pd.DataFrame(answer if isinstance(answer, dict) else list(islice(answer, MOST_ITEMS)))
        except (ValueError, TypeError):
            return None
    if type(answer).__module__.split(".")[0] in {"polars", "pyarrow"} and hasattr(answer, "to_pandas"):
        return answer.to_pandas()
    return None


def _gap(value: object) -> bool:
    return value is ... or (isinstance(value, str) and value.strip() in {"", "...", "…"})


def unanswered(answer: object) -> bool:
    """Whether nothing has been answered yet: `...`, None, empty, or a form full of `...`.

    Examples
    --------
    >>> unanswered(...), unanswered("  "), unanswered({"a": ..., "b": ...}), unanswered({"a": 1, "b": ...})
    (True, True, True, False)
    """
    if answer is None or _gap(answer):
        return True
    if isinstance(answer, pd.DataFrame):
        return answer.shape[1] == 0 or (len(answer) > 0 and len(answer) < MOST_ITEMS and _all_empty(answer))
    if isinstance(answer, pd.Series):
        return pd.api.types.is_object_dtype(answer) and all(value is None or _gap(value) for value in answer.tolist())
    if isinstance(answer, dict):
        return all(value is None or unanswered(value) for value in islice(answer.values(), MOST_ITEMS))
    if isinstance(answer, (list, tuple, set, frozenset)):
        return all(value is None or _gap(value) for value in islice(answer, MOST_ITEMS))
    return False


def _all_empty(table: pd.DataFrame) -> bool:
    columns = (table.iloc[:, position].tolist() for position in range(table.shape[1]))
    return all(value is None or _gap(value) for column in columns for value in column)


def has_gaps(answer: object) -> bool:
    """Whether some of a form is filled in and some is still `...`.

    Examples
    --------
    >>> has_gaps({"a": 1, "b": ...}), has_gaps({"a": (1, ...)}), has_gaps([1, 2])
    (True, True, False)
    """
    if isinstance(answer, pd.DataFrame):
        return any(
            value is ...
            for position in range(answer.shape[1])
            if pd.api.types.is_object_dtype(answer.dtypes.iloc[position])
            for value in answer.iloc[:, position].to_numpy()[:MOST_ITEMS]
        )
    values: Iterable[object]
    if isinstance(answer, dict):
        values = answer.values()
    elif isinstance(answer, pd.Series) and pd.api.types.is_object_dtype(answer):
        values = answer.to_numpy()
    elif isinstance(answer, (list, tuple, set, frozenset)):
        values = answer
    else:
        return False
    return any(
        value is ... or (_gap(value) and value != "") or (isinstance(value, (list, tuple)) and has_gaps(value))
        for value in islice(values, MOST_ITEMS)
    )


def what_came(answer: object) -> str:
    """Say in plain words what kind of thing an answer is (a message of the catalogue).

    Examples
    --------
    >>> what_came("x"), what_came([1]), what_came(len)
    ('text', 'a list', 'a function that has not been called (the brackets are missing)')
    """
    if is_truth(answer):
        return N_("True or False")
    if answer is pd.NA or answer is pd.NaT:
        return N_("a missing value")
    if isinstance(answer, str):
        return N_("text")
    if isinstance(answer, (timedelta, np.timedelta64)):
        return N_("a length of time")
    if isinstance(answer, (date, np.datetime64)):
        return N_("a date")
    if isinstance(answer, (Real, Decimal)):
        if math.isnan(answer):
            return N_("a missing value")
        return N_("an infinite number") if math.isinf(answer) else N_("a number")
    for types, words in (
        (pd.DataFrame, N_("a table")),
        ((pd.Series, pd.Index, np.ndarray), N_("a column of values")),
        (Mapping, N_("names and their values")),
        (Set, N_("a set")),
        ((list, tuple, range), N_("a list")),
    ):
        if isinstance(answer, types):
            return words
    if callable(answer) and not isinstance(answer, type):
        return N_("a function that has not been called (the brackets are missing)")
    return N_("something else")


def shown(answer: object) -> str:
    """A short echo of a text or a number; nothing of anything else.

    Examples
    --------
    >>> shown("sata"), shown([1, 2]), len(shown("x" * 5000))
    ('sata', '', 40)
    """
    if isinstance(answer, str) and answer.strip():
        clean = "".join(char if char.isprintable() else " " for char in answer[: SHOWN + 1])
        return clean if len(clean) <= SHOWN else clean[: SHOWN - 1] + "…"
    return ""
