"""Numbers, money, shares and dates as the reader writes them: 1 234,50 € or €1,234.50."""

import math
from collections.abc import Callable
from datetime import date as Date
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from babel import Locale
from babel import dates as babel_dates
from babel import numbers as babel_numbers

from asiakkuus_lib.locale import language

NOT_KNOWN = "–"


# What Babel knows of a language, and a pattern as it reads it: both are asked for every number of a table.
_known = cache(Locale.parse)
_parsed = cache(babel_numbers.parse_pattern)


def _locale() -> Locale:
    return _known(language())


def _pattern(decimals: int) -> str:
    return "#,##0" + ("." + "0" * decimals if decimals else "")


def number(value: float, decimals: int = 0) -> str:
    """Write a number with the reader's separators; a missing one is a dash.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en"); number(1234.5, 1)
    '1,234.5'
    >>> use_language("fi"); number(-1234.5, 1).replace("\\xa0", " ")
    '−1 234,5'
    """
    if _missing(value):
        return NOT_KNOWN
    return _minus(
        babel_numbers.format_decimal(_rounded(value, decimals), format=_parsed(_pattern(decimals)), locale=_locale())
    )


def percent(share: float, decimals: int = 0) -> str:
    """Write a share (0.129) as a percentage.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en"); percent(0.129, 1)
    '12.9%'
    """
    if _missing(share):
        return NOT_KNOWN
    space = "\xa0" if language() == "fi" else ""
    pattern = f"{_pattern(decimals)}{space}%"
    return _minus(babel_numbers.format_percent(share, format=_parsed(pattern), locale=_locale()))


def money(value: float, currency: str = "EUR", decimals: int = 0) -> str:
    """Write an amount of money; without a known currency, as a bare number.

    Parameters
    ----------
    value : float
        Amount.
    currency : str
        ISO 4217 code such as EUR, or "" when the data does not tell it.
    decimals : int
        How many decimals to show.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en"); money(2500315.63, "USD", 2)
    '$2,500,315.63'
    >>> money(12, ""), money(7332.5)
    ('12', '€7,333')
    """
    if _missing(value):
        return NOT_KNOWN
    if not currency:
        return number(value, decimals)
    pattern = f"{_pattern(decimals)}\xa0¤" if language() == "fi" else f"¤{_pattern(decimals)}"
    return _minus(
        babel_numbers.format_currency(
            _rounded(value, decimals), currency, format=_parsed(pattern), locale=_locale(), currency_digits=False
        )
    )


def currency_sign(currency: str) -> str:
    """The sign of a currency, as units are marked in the header of a table.

    Examples
    --------
    >>> currency_sign("EUR"), currency_sign("")
    ('€', '')
    """
    return babel_numbers.get_currency_symbol(currency, locale=_locale()) if currency else ""


def date(value: Date | datetime | str) -> str:
    """Write a day: 1.2.2026 in Finnish, 1 February 2026 in English.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("fi"); date("2026-02-01")
    '1.2.2026'
    """
    if isinstance(value, str):
        value = Date.fromisoformat(value[:10])
    if value is None or value != value:
        return NOT_KNOWN
    return babel_dates.format_date(value, format="d.M.y" if language() == "fi" else "d MMMM y", locale=_locale())


def honest(write: Callable[[float], str], value: float) -> str:
    """A value as it is written, but what is not nothing is not written as nothing.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> honest(percent, 0.003), honest(percent, 0.00001), honest(percent, 0.0), honest(percent, 0.3)
    ('0.3%', '<0.1%', '0%', '30%')
    """
    text = write(value)
    if write is not percent or not value or text != percent(0.0):
        return text
    finer = percent(value, 1)
    return finer if finer != percent(0.0, 1) else f"<{percent(0.001, 1)}" if value > 0 else text


def _rounded(value: float, decimals: int) -> Decimal:
    """Halves away from zero, as at school and in Excel: 62.5 is 63; and nothing is neither above nor below zero."""
    found = Decimal(str(+value)).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    return found or abs(found)


def _minus(written: str) -> str:
    """The minus sign in place of the hyphen, which a screen reader passes over."""
    return written.replace("-", "−")


def _missing(value: float | None) -> bool:
    return value is None or (isinstance(value, float) and not math.isfinite(value)) or value != value
