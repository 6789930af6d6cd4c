"""Scales from values to pixels, with their axes, and things on them that are kept apart."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from math import isfinite

import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from asiakkuus_lib.show.canvas import SMALL, put, text_width
from asiakkuus_lib.show.marks import stroke
from asiakkuus_lib.show.style import GRID, QUIET

# Round numbers on a scale.
STEPS = [1, 2, 2.5, 5, 10]
# Ends of both scales of a drawing that has two.
Limits = tuple[tuple[float, float], tuple[float, float]]


def widened(limits: tuple[float, float], values: Iterable[float]) -> tuple[float, float]:
    """The ends of a scale, moved out to where all known values have their place.

    Examples
    --------
    >>> widened((0, 100), [40, float("nan"), 130])
    (0, 130)
    """
    known = [*limits, *(value for value in values if isfinite(value))]
    return min(known), max(known)


@dataclass(frozen=True)
class Scale:
    """A straight scale from values to pixels."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)


def scale(
    values: Collection[float],
    start: float,
    end: float,
    *,
    zero: bool = False,
    limits: tuple[float, float] | None = None,
) -> Scale:
    """A scale on which all known values have their place, from zero for bars; no narrower than the limits.

    Examples
    --------
    >>> scale([5, 10, float("nan")], 0, 100, zero=True)(5)
    50.0
    """
    known = [float(value) for value in values if np.isfinite(value)]
    low, high = widened(limits, known) if limits else (min(known, default=0.0), max(known, default=1.0))
    if zero:
        low, high = min(low, 0.0), max(high, 0.0)
    if high <= low:
        low, high = (low, low + 1.0) if zero or low == 0 else (low - abs(low) * 0.1, low + abs(low) * 0.1)
    return Scale(low, high, start, end)


def round_values(of: Scale, parts: int) -> list[float]:
    """Round values of a scale, about as many as there are to be parts; places in an order are counted from 1.

    Examples
    --------
    >>> round_values(Scale(1, 8, 0, 100), 6), round_values(Scale(1, 8.5, 0, 100), 4)
    ([1.0, 3.0, 5.0, 7.0], [2.0, 4.0, 6.0, 8.0])
    """
    if of.low == 1 and float(of.high).is_integer() and 5 <= of.high <= 20:
        return [float(v) for v in range(1, int(of.high) + 1, -(-int(of.high - 1) // parts))]
    hair = (of.high - of.low) * 1e-6
    found = MaxNLocator(parts, steps=STEPS).tick_values(of.low, of.high)
    return [float(v) for v in found if of.low - hair <= v <= of.high + hair]


def levels(of: Scale, write: Callable[[float], str], most: int = 6) -> list[float]:
    """Round values of an upright scale, no two of which are written alike.

    Examples
    --------
    >>> levels(Scale(0, 3, 0, 100), "{:.0f}".format)
    [0.0, 1.0, 2.0, 3.0]
    """
    found = (round_values(of, parts) for parts in range(most, 0, -1))
    return next((values for values in found if len({write(v) for v in values}) == len(values)), [])


def ticks(
    of: Scale, write: Callable[[float], str], size: float, left: float, right: float
) -> list[tuple[float, float, str]]:
    """Round values of a scale whose words have room side by side between two edges.

    Returns
    -------
    list of (place, centre, words)
        Where each value is, and the middle of its words, which at an edge are moved in.
    """
    for parts in (6, 5, 4, 3, 2, 1):
        found = round_values(of, parts)
        written = [write(float(v)) for v in found]
        if len(set(written)) < len(written):
            continue
        halves = [text_width(text, size) / 2 for text in written]
        at = [min(max(of(v), left + half), right - half) for v, half in zip(found, halves, strict=True)]
        if all(b - a > g + h + 8 for a, b, g, h in zip(at, at[1:], halves, halves[1:], strict=False)):
            return list(zip(map(of, found), at, written, strict=True))
    return []


def axis_below(ax: Axes, of: Scale, write: Callable[[float], str], top: float, bottom: float, width: float) -> None:
    """Thin lines at round values from top to bottom, with their numbers under them."""
    for x, middle, words in ticks(of, write, SMALL, 1, width - 1):
        stroke(ax, [x, x], [top, bottom], GRID, 0.8)
        put(ax, middle, bottom + 11, words, SMALL, QUIET, "center")
    if of.low < 0 < of.high:
        stroke(ax, [of(0), of(0)], [top, bottom], QUIET, 1)


def apart(places: Sequence[float], sizes: Sequence[float], low: float, high: float) -> list[float]:
    """Centres moved as little as needed for things of these sizes not to overlap between two ends.

    Examples
    --------
    >>> apart([10, 12, 50], [10, 10, 10], 0, 100)
    [6.0, 16.0, 50.0]
    """
    order = np.argsort(np.asarray(places, dtype=float), kind="stable")
    # Groups that touch stand together around the middle of where they would stand.
    groups: list[tuple[float, float, list[int]]] = []
    for i in order:
        centre, size, members = float(places[i]), float(sizes[i]), [int(i)]
        centre = min(max(centre, low + size / 2), high - size / 2)
        while groups and groups[-1][0] + groups[-1][1] / 2 > centre - size / 2:
            before, tall, others = groups.pop()
            members, size = others + members, tall + size
            centre = (before * tall + centre * (size - tall)) / size
            centre = min(max(centre, low + size / 2), max(high - size / 2, low + size / 2))
        groups.append((centre, size, members))
    found = [0.0] * len(places)
    for centre, size, members in groups:
        at = centre - size / 2
        for i in members:
            found[i] = at + sizes[i] / 2
            at += sizes[i]
    return found
