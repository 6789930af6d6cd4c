"""Numbers and days as people type them."""

import re
from datetime import date as Date

SPACES = " \u00a0\u2007\u2009\u202f'\u2019"
MINUSES = "\u2212\u2013\ufe63\uff0d"
_A_SPACE, _A_MINUS = re.compile(rf"[\s{SPACES}]"), re.compile(f"[{MINUSES}]")


def plain_number(typed: str) -> str:
    """A number as people type it, in the form in which Python reads it.

    Examples
    --------
    >>> plain_number("1 234,5"), plain_number("\u22125 %")
    ('1234.5', '-5%')
    """
    return _A_MINUS.sub("-", _A_SPACE.sub("", typed)).replace(",", ".")


def plain_day(typed: str) -> Date:
    """A day as people type it one at a time: 31.1.2026 or 2026-01-31.

    Raises
    ------
    ValueError
        If it is neither.

    Examples
    --------
    >>> plain_day("31.1.2026") == plain_day(" 2026-01-31 ")
    True
    """
    finnish = re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", typed.strip())
    return Date.fromisoformat("{2}-{1:0>2}-{0:0>2}".format(*finnish.groups()) if finnish else typed.strip())
