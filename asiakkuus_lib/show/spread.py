"""How values are spread: histograms, with classes that widen where values span several orders of magnitude."""

from collections.abc import Sequence
from math import ceil, floor, log10

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.show.canvas import PIXELS_PER_POINT, boxes, label, line_height, text_size, text_width
from asiakkuus_lib.show.figure import NARROW, WIDE, Figure, draw, is_narrow
from asiakkuus_lib.show.numbers import number
from asiakkuus_lib.show.scales import STEPS, Limits
from asiakkuus_lib.show.style import ACCENT, GRID, OURS, QUIET
from asiakkuus_lib.show.tables import Column, table

_MOST_WHOLE = 20


def panels(
    series: Sequence[tuple[str, Sequence[float], Sequence[float]]],
    *,
    title: str,
    alt: str,
    y_label: str,
    accent: tuple[int, float, str] | None = None,
    bins: int = 30,
    scale: str | Sequence[str] = "even",
    limits: Sequence[Limits] | None = None,
    subtitle: str = "",
    source: str = "",
) -> Figure:
    """Histograms beside each other, on a narrow screen below each other.

    Parameters
    ----------
    series : sequence of (label, values, thresholds)
        What each shows; a value that is not known (NaN) is left out. Values that are few whole numbers have a bar each.
        The thresholds are dashed lines above the bars: the subtitle says what they are.
    title, alt, subtitle, source : str
        See `Figure`.
    y_label : str
        What is counted.
    accent : (place, value, words), optional
        The one bar that the title speaks of: in which histogram it is, a value in its class, and what is written over
        it. Where nobody is in that class, nothing is.
    bins : int
        At most so many classes, where all are equally wide.
    scale : str or sequence of str
        "even", or "log" for values over several orders of magnitude: classes from 1 to 2, 5, 10, 20, 50, and so on; the
        same for all, or one for each.
    limits : sequence of ((float, float), (float, float)), optional
        For each, the ends of both scales, of the values and of the counts, where they must not jump while a control
        moves; what is beyond them widens them.

    Raises
    ------
    ValueError
        If the scale is neither, or the limits are not as many as the histograms.

    Examples
    --------
    >>> two = panels([("days", [1, 1, 2], [2]), ("€", [3, 40, 500], [])], title="Two", alt="2.", y_label="n",
    ...              scale=["even", "log"])
    >>> [row[:4] for row in two.table.cells()][:4]
    [['days', '1', '1', '2'], ['days', '2', '2', '1'], ['€', '2', '5', '1'], ['€', '5', '10', '0']]
    """
    scales = [scale] * len(series) if isinstance(scale, str) else list(scale)
    if set(scales) - {"even", "log"}:
        raise ValueError("the scale of a histogram is 'even' or 'log'")
    ends: Sequence[Limits | None] = [None] * len(series) if limits is None else limits
    found = []
    for (name, values, marks), kind, both_ends in zip(series, scales, ends, strict=True):
        known = np.asarray([float(value) for value in values])
        known = known[np.isfinite(known)]
        edges, whole = _edges(np.concatenate([known, both_ends[0]]) if both_ends else known, kind, bins)
        counts, _edges_again = np.histogram(known, edges)
        top = max(1, *counts.tolist(), int(both_ends[1][1]) if both_ends else 1)
        found.append((label(name), edges, counts, [float(mark) for mark in marks], whole, top))

    def paint(*axes: Axes) -> None:
        for i, (ax, panel) in enumerate(zip(axes, found, strict=True)):
            below = i == 0 or is_narrow(ax)
            strong = accent[1:] if accent and accent[0] == i else None
            _panel(ax, *panel, y_label if below else "", len(found), strong)

    rows = [
        {"name": name, "low": edges[k] + 0.5 * whole, "high": edges[k + 1] - 0.5 * whole, "n": int(count)}
        for name, edges, counts, _marks, whole, _top in found
        for k, count in enumerate(counts)
    ]
    decimals = (
        0
        if all((edges + 0.5 * whole == np.round(edges + 0.5 * whole)).all() for _n, edges, _c, _m, whole, _t in found)
        else 2
    )
    columns = {
        "name": Column(_("What")),
        "low": Column(_("From"), "number", decimals),
        "high": Column(_("To"), "number", decimals),
        "n": Column(y_label, "number"),
    }
    numbers = table(pd.DataFrame(rows, columns=list(columns)), subtitle or title, columns)
    return draw(
        paint,
        title=title,
        alt=alt,
        table=numbers,
        subtitle=subtitle,
        source=source,
        height=(280, 220 * max(len(series), 1)),
        grid=(1, max(len(series), 1)),
    )


def _edges(values: np.ndarray, scale: str, bins: int) -> tuple[np.ndarray, bool]:
    """Where the classes begin and end, and whether each is one whole number."""
    if not len(values):
        return np.array([0.0, 1.0]), False
    low, high = float(values.min()), float(values.max())
    if (values == np.round(values)).all() and high - low < _MOST_WHOLE and abs(high) < 1e9:
        return np.arange(low - 0.5, high + 1), True
    if scale == "log" and high > 0:
        least = float(values[values > 0].min())
        steps = [m * 10.0**n for n in range(floor(log10(least)), ceil(log10(high)) + 2) for m in (1, 2, 5)]
        first = max(i for i, step in enumerate(steps) if step <= least * (1 + 1e-12))
        last = next(i for i, step in enumerate(steps) if step > high)
        edges = np.array(steps[first : last + 1])
        # All that is zero or less stands in a class of its own.
        return (np.concatenate([[min(low, 0.0)], edges]) if low <= 0 else edges), False
    ticks = MaxNLocator(nbins=bins, steps=STEPS).tick_values(low, high)
    edges = np.asarray(ticks if len(np.unique(ticks)) > 1 else [low - 0.5, high + 0.5], dtype=float)
    # The locator forgives what is a hair beyond its last mark; no value may be lost.
    edges[0], edges[-1] = min(edges[0], low), max(edges[-1], high)
    return edges, False


def _panel(
    ax: Axes,
    name: str,
    edges: np.ndarray,
    counts: np.ndarray,
    marks: Sequence[float],
    whole: bool,
    top: int,
    y_label: str,
    panels_in_all: int,
    strong: tuple[float, str] | None,
) -> None:
    narrow = is_narrow(ax)
    size = text_size(narrow)
    # Classes are drawn equally wide, whatever they span.
    chosen = _class_of(strong[0], edges, counts) if strong else None
    bars = [(i, (i + 0.04, 0.0, 0.92, float(count))) for i, count in enumerate(counts) if count]
    boxes(ax, [corners for i, corners in bars if i != chosen], fill=OURS)
    boxes(ax, [corners for i, corners in bars if i == chosen], fill=ACCENT)
    places = np.interp(marks, edges + 0.0, np.arange(len(edges)))
    for place, mark in zip(places, marks, strict=True):
        if edges[0] <= mark <= edges[-1]:
            # A line through a bar would cut it into two: it stands on the bars, and between them on the axis.
            under = counts[max(ceil(place) - 1, 0) : floor(place) + 1].max(initial=0)
            ax.plot([place, place], [under + 0.02 * top, 1.08 * top], color=QUIET, linestyle=(0, (4, 2)), linewidth=1.4)
    wide = (NARROW if narrow else WIDE / panels_in_all) - 70
    written = _written(edges, whole)
    at = np.arange(len(counts)) + 0.5 if whole else np.arange(len(edges)).astype(float)
    widths = [text_width(words, size) + 8 for words in written]
    told = _told(edges, whole, widths, wide / max(len(counts), 1))
    ax.set_xticks(at[told], [written[i] for i in told], fontsize=size)
    ax.set_xlim(0, len(counts))
    ax.set_ylim(0, 1.2 * top)
    ticks = [t for t in MaxNLocator(nbins=4, integer=True).tick_values(0, top) if 0 <= t <= 1.05 * top]
    ax.set_yticks(ticks, [number(tick) for tick in ticks], fontsize=size)
    ax.tick_params(length=0, pad=4)
    # Below the zero of the other axis, not beside it.
    ax.tick_params(axis="x", pad=8)
    ax.grid(axis="y", color=GRID, linewidth=0.8)
    ax.spines["left"].set_visible(False)
    ax.set_xlabel(name, fontsize=size)
    ax.set_title(
        y_label,
        fontsize=size,
        color=QUIET,
        loc="left",
        fontweight="normal",
        pad=line_height(size) / PIXELS_PER_POINT * 0.4,
    )
    if strong and chosen is not None:
        first_half = chosen < 0.5 * len(counts)
        ax.annotate(
            label(strong[1]),
            (chosen if first_half else chosen + 1, 1.13 * top),
            va="center",
            ha="left" if first_half else "right",
            color=ACCENT,
            fontsize=size,
            fontweight="bold",
        )


def _class_of(value: float, edges: np.ndarray, counts: np.ndarray) -> int | None:
    """Which bar a value is in; None where there is no bar."""
    place = min(int(np.searchsorted(edges, value, side="right")) - 1, len(counts) - 1)
    return place if place >= 0 and value <= edges[-1] and counts[place] else None


def _told(edges: np.ndarray, whole: bool, widths: Sequence[float], step: float) -> list[int]:
    """Which numbers have room under an axis: every so manyth, or of classes that widen, the powers of ten."""
    longest, room = max(widths), step * (len(edges) - 1)
    # Long words at both ends reach over the axis, and make it shorter.
    every = max(1, ceil(longest * len(widths) / max(room - max(longest - 70, 0), longest)))
    if whole or every == 1 or np.allclose(np.diff(edges), edges[1] - edges[0]):
        return list(range(0, len(widths), every))
    kept: list[int] = []
    for i in reversed([i for i, edge in enumerate(edges) if edge <= 0 or log10(edge) == round(log10(edge))]):
        if not kept or (kept[-1] - i) * step >= (widths[kept[-1]] + widths[i]) / 2:
            kept.append(i)
    return kept[::-1]


def _written(edges: np.ndarray, whole: bool) -> list[str]:
    if whole:
        return [number(edge + 0.5) for edge in edges[:-1]]
    places = [0 if edge == round(edge) else min(4, max(0, 1 - floor(log10(abs(edge))))) for edge in edges]
    return [number(float(edge), decimals) for edge, decimals in zip(edges, places, strict=True)]
