"""Numbers as people type them."""

import re

SPACES = " \u00a0\u2007\u2009\u202f'\u2019"
MINUSES = "\u2212\u2013\ufe63\uff0d"


def plain_number(typed: str) -> str:
    """A number as people type it, in the form in which Python reads it.

    Examples
    --------
    >>> plain_number("1 234,5"), plain_number("\u22125 %")
    ('1234.5', '-5%')
    """
    bare = re.sub(rf"[\s{SPACES}]", "", typed)
    return re.sub(f"[{MINUSES}]", "-", bare).replace(",", ".")
