"""Numbers in the sentences of a page: a place such as `{count:number}` says what to compute and how to write it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from asiakkuus_lib.show.numbers import date, money, number, percent

_PLACE = re.compile(r"\{(?P<expression>[^{}\n]+):(?P<kind>number|percent|money|date|text)(?:\.(?P<decimals>\d))?\}")


@dataclass(frozen=True)
class Place:
    """One place of a text.

    Parameters
    ----------
    text : str
        As it is written: "{top_share:percent.1}".
    expression : str
        What is computed: "top_share".
    kind : str
        How it is written: "number", "percent", "money" (euros), "date" or "text".
    decimals : int
        How many decimals are shown.
    """

    text: str
    expression: str
    kind: str
    decimals: int


def places(text: str) -> list[Place]:
    """The places of a text, each once.

    Examples
    --------
    >>> places("Of {n:number} customers, {share:percent.1} came back.")[1]
    Place(text='{share:percent.1}', expression='share', kind='percent', decimals=1)
    >>> places("The formula $\\\\frac{a}{b}$ has none.")
    []
    """
    found = {
        match[0]: Place(match[0], match["expression"], match["kind"], int(match["decimals"] or 0))
        for match in _PLACE.finditer(text)
    }
    return list(found.values())


def written(value: Any, kind: str, decimals: int = 0) -> str:
    """A value as the reader's language writes it.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en"); written(0.129, "percent", 1), written("2026-02-01", "date")
    ('12.9%', '1 February 2026')
    """
    match kind:
        case "number":
            return number(value, decimals)
        case "percent":
            return percent(value, decimals)
        case "money":
            return money(value, "EUR", decimals)
        case "date":
            return date(value)
        case _:
            return str(value)


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with what is written in each place.

    Parameters
    ----------
    text : str
        With places.
    values : mapping of a place's text to what stands there.

    Examples
    --------
    >>> filled("{n:number} of them", {"{n:number}": "3"})
    '3 of them'
    """
    return _PLACE.sub(lambda match: values[match[0]], text)
