"""The table of ratios."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """A line of the table; `wanted` and `met` are empty where no bar is set."""

    what: str
    ratio: str
    wanted: str = ""
    met: str = ""


def two_digits(value: float) -> str:
    """A number in two significant digits.

    Examples
    --------
    >>> [two_digits(value) for value in (0.0449, 0.996, 3.14, 9.96, 123)]
    ['0.045', '1.0', '3.1', '10', '120']
    """
    rounded = float(f"{value:.1e}")
    return f"{rounded:.{max(1 - math.floor(math.log10(rounded)), 0)}f}"


def at_least(what: str, ratio: float, bar: float | None = None) -> Row:
    """A ratio that is the better the greater it is."""
    told = two_digits(ratio)
    return Row(what, told) if bar is None else Row(what, told, f"≥ {bar:g}", met(ratio >= bar))


def at_most(what: str, ratio: float, bar: float | None = None, unit: str = "") -> Row:
    """A ratio, or an amount with its unit, that is the better the less it is."""
    told = f"{two_digits(ratio)} {unit}".strip()
    return Row(what, told) if bar is None else Row(what, told, f"≤ {bar:g} {unit}".strip(), met(ratio <= bar))


def met(reached: bool) -> str:
    """In words whether a bar was reached; judged before rounding."""
    return "met" if reached else "not met"


def page(rows: Sequence[Row], versions: Mapping[str, str]) -> str:
    """The whole page."""
    lines = [
        "# Speed, as ratios",
        "",
        "`make bench` writes this page. All sides of a ratio are measured in the same run, in turn, each in a",
        "fresh process (the course, DuckDB and pandas after once that is not timed): seconds differ between machines,",
        "ratios hardly. Medians, where nothing else is said.",
        "",
        "| what | ratio | wanted | met |",
        "|---|---|---|---|",
        *(f"| {row.what} | {row.ratio} | {row.wanted} | {row.met} |" for row in rows),
        "",
        "Measured with " + ", ".join(f"{name} {version}" for name, version in versions.items()) + ".",
    ]
    return "\n".join(lines) + "\n"
