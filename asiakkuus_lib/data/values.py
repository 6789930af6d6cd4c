"""Turn text into amounts and dates, once it is known how the file writes them."""

import re

import pandas as pd

from asiakkuus_lib.errors import N_, DataError

_SPACES = "[\\s\u00a0\u202f\u2009'’]"
_SIGNS = str.maketrans({"\u2212": "-", "\u2013": "-", "\ufe63": "-", "\uff0d": "-"})
# More than any customer pays: a slip of the keyboard or a number of another kind.
LARGEST = 1e12
_CURRENCY = r"(?i:([€$£]|eur|usd|sek|pln|zł|kr))"
_SAME = {
    "€": "EUR",
    "eur": "EUR",
    "$": "USD",
    "usd": "USD",
    "£": "GBP",
    "sek": "SEK",
    "kr": "SEK",
    "pln": "PLN",
    "zł": "PLN",
}


def amounts(text: pd.Series, file: str) -> pd.Series:
    """Read amounts of money: 1 234,50 € · 1,234.50 · (12.00) · −5.

    Parameters
    ----------
    text : Series of str
    file : str
        Name of the file, for the message.

    Returns
    -------
    Series of float
        NaN where a cell is not an amount.

    Raises
    ------
    DataError
        If the column mixes currencies, or nothing tells whether 1.234 is a thousand or a decimal.

    Notes
    -----
    Whether a comma is a decimal comma is decided from the whole column: the last separator of a
    cell that has both, or of one that has not three digits after it.

    Examples
    --------
    >>> amounts(pd.Series(["1 234,50 €", "−5", "(2,00)"]), "x.csv").tolist()
    [1234.5, -5.0, -2.0]
    >>> amounts(pd.Series(["1,234.50", "12", "abc"]), "x.csv").tolist()
    [1234.5, 12.0, nan]
    """
    _one_currency(text, file)
    plain = (
        text.fillna("").str.translate(_SIGNS).str.replace(_SPACES, "", regex=True)
        .str.replace(_CURRENCY, "", regex=True)
    )  # fmt: skip
    brackets = plain.str.match(r"^\(.*\)$")
    trailing = plain.str.match(r"^[^-].*-$")
    plain = plain.str.strip("()").where(~trailing, "-" + plain.str.rstrip("-"))
    plain = plain.where(~brackets, "-" + plain)
    if _decimal_comma(plain, file):
        plain = plain.str.replace(".", "", regex=False).str.replace(",", ".", regex=False)
    else:
        plain = plain.str.replace(",", "", regex=False)
    number = plain.str.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")
    value = pd.to_numeric(plain.where(number), errors="coerce").astype("float64")
    return value.where(value.abs() < LARGEST)


def _one_currency(text: pd.Series, file: str) -> None:
    signs = text.fillna("").str.extract(_CURRENCY, expand=False).str.casefold().map(_SAME).dropna().unique()
    if len(signs) > 1:
        raise DataError(
            N_("{file}: the amounts are in several currencies ({list}). Give one currency in a file."),
            file=file,
            list=", ".join(sorted(signs)),
        )


def _decimal_comma(plain: pd.Series, file: str) -> bool:
    both = plain[plain.str.contains(",", regex=False) & plain.str.contains(".", regex=False)]
    if len(both):
        return bool((both.str.rfind(",") > both.str.rfind(".")).mean() > 0.5)
    commas = plain[plain.str.contains(",", regex=False)]
    if not len(commas):
        # 1.234.567 has only thousands; a single dot is a decimal point, if it ever can be.
        dotted = plain[plain.str.contains(".", regex=False)]
        if len(dotted) and dotted.str.fullmatch(r"[+-]?[1-9]\d{0,2}\.\d{3}").all():
            raise _thousand_or_decimal(file, dotted.iloc[0])
        return bool(dotted.str.count(r"\.").gt(1).any())
    return not commas.str.fullmatch(r"[+-]?\d{1,3}(,\d{3})+").all() or bool(commas.str.fullmatch(r"[+-]?0,\d{3}").any())


def _thousand_or_decimal(file: str, example: str) -> DataError:
    return DataError(
        N_(
            "{file}: nothing in the column tells whether {example} has thousands or decimals. "
            "Write the amounts without thousands separators."
        ),
        file=file,
        example=example,
    )


def dates(text: pd.Series, file: str) -> pd.Series:
    """Read days: 2026-01-31, 31.1.2026, 31/1/2026, 20260131, with or without a time.

    Parameters
    ----------
    text : Series of str
    file : str
        Name of the file, for the message.

    Returns
    -------
    Series of datetime64
        NaT where a cell is not a date.

    Raises
    ------
    DataError
        If nothing in the column tells whether the day or the month comes first.

    Examples
    --------
    >>> dates(pd.Series(["1.2.2026", "13.2.2026 10:15"]), "x.csv").dt.strftime("%Y-%m-%d").tolist()
    ['2026-02-01', '2026-02-13']
    """
    parts = (
        text.fillna("").str.strip().str.extract(r"^(?P<day>[0-9]+(?:[-./][0-9]+){0,2}\.?)(?:[T ]+\d{1,2}[:.]\d{2}.*)?$")
    )
    day = parts["day"].fillna("").str.rstrip(".")
    iso = day.str.fullmatch(r"\d{4}[-./]\d{1,2}[-./]\d{1,2}")
    compact = day.str.fullmatch(r"(19|20)\d{6}")
    european = day.str.fullmatch(r"\d{1,2}[-./]\d{1,2}[-./]\d{4}")
    read = pd.Series(pd.NaT, index=text.index, dtype="datetime64[ns]")
    read = read.where(~iso, _by_format(day.where(iso).str.replace(r"[./]", "-", regex=True), "%Y-%m-%d"))
    read = read.where(~compact, _by_format(day.where(compact), "%Y%m%d"))
    if european.any():
        written = day.where(european).str.replace(r"[-/]", ".", regex=True)
        order = "%d.%m.%Y" if _day_first(day[european], file) else "%m.%d.%Y"
        read = read.where(~european, _by_format(written, order))
    return read


def _by_format(text: pd.Series, form: str) -> pd.Series:
    return pd.to_datetime(text, format=form, errors="coerce").astype("datetime64[ns]")


def _day_first(day: pd.Series, file: str) -> bool:
    numbers = day.str.extract(r"^(\d+)[-./](\d+)").astype(int)
    first, second = numbers[0].max() > 12, numbers[1].max() > 12
    if first != second:
        return bool(first)
    # A dot as separator is never month first in any country that the course knows.
    if day.str.contains(".", regex=False).all():
        return True
    raise DataError(
        N_(
            "{file}: dates like {example} could be day first or month first, and nothing in the column "
            "decides. Write them as 2026-01-31."
        ),
        file=file,
        example=re.sub(r"\s.*", "", day.iloc[0]),
    )
