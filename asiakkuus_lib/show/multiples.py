"""Small drawings side by side on one scale."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Unpack

import numpy as np
from matplotlib.axes import Axes

from asiakkuus_lib.show.canvas import LONGEST_ROW, SMALL, box, canvas, line_height, put, text_width, wrapped
from asiakkuus_lib.show.figure import NARROW, WIDE, Figure, Words, caption, draw, is_narrow
from asiakkuus_lib.show.many import FOOT, largest, not_shown
from asiakkuus_lib.show.marks import dot, standing_alone, stroke
from asiakkuus_lib.show.scales import Scale, scale
from asiakkuus_lib.show.style import GRID, INK, OTHER, OURS, QUIET
from asiakkuus_lib.show.tables import Column, labelled

TALL = 84.0


def small_multiples(
    across: Sequence[str],
    series: Mapping[str, Sequence[float]],
    *,
    heading: str,
    value: Column,
    bars: bool = False,
    highlight: Collection[str] = (),
    limits: tuple[float, float] | None = None,
    **words: Unpack[Words],
) -> Figure:
    """The same small drawing for each thing, all on one scale.

    Parameters
    ----------
    across : sequence of str
        What stands from left to right in each: months, years, grades.
    series : mapping of name to sequence of float
        The values of each; one that is not known (NaN) leaves a gap. Of more than fifteen those with the largest
        values are drawn.
    heading : str
        What stands across: "Year".
    value : Column
        What the values are, and how they are written.
    bars : bool
        Draw bars, from zero, in place of lines.
    highlight : collection of str
        What the title speaks of: dark, and with its last value.
    limits : (float, float), optional
        Ends of the scale, where it must not jump while a control moves; a value beyond them widens it.
    title, alt, subtitle, source
        See `Figure`.

    Examples
    --------
    >>> from asiakkuus_lib.show import Column
    >>> small_multiples(["2024", "2025"], {"Leisure": [100, 120], "Cargo": [300, 210]}, heading="Year",
    ...                 value=Column("Sales", "money", unit="€"), highlight=["Cargo"], title="Only cargo fell",
    ...                 alt="From 300 to 210.").alt
    'From 300 to 210.'
    """
    values = {name: np.asarray(list(each), dtype=float) for name, each in series.items()}
    wrong = [name for name, each in values.items() if len(each) != len(across)]
    if wrong:
        raise ValueError(f"{wrong[0]!r} needs {len(across)} values, one for each place across")
    weights = [float(np.nanmax(np.abs(v))) if np.isfinite(v).any() else float("nan") for v in values.values()]
    names = list(values)
    shown = [names[i] for i in largest(weights, [name in highlight for name in names])]
    below = 2 + (FOOT if len(shown) < len(names) else 0)
    known = [float(v) for name in shown for v in values[name]]

    def layout(width: int) -> tuple[int, float, list[float], list[list[str]], list[list[str]], float]:
        parts = min(3 if width == WIDE else 2, max(len(shown), 1))
        each = width / parts
        heads = [wrapped(name, each - 16, SMALL, longest=LONGEST_ROW) for name in shown]
        feet = (
            [wrapped(name, (each - 24) / 2, SMALL, longest=LONGEST_ROW) for name in (across[0], across[-1])]
            if len(across)
            else []
        )
        high = line_height(SMALL)
        down = max(map(len, feet), default=0) * high + 12
        tops, y = [], 0.0
        for row in range(0, len(shown), parts):
            tall = max(len(head) for head in heads[row : row + parts]) * high
            tops += [y + tall] * len(heads[row : row + parts])
            # What stands across is told under the lowest of each column.
            lowest = row + 2 * parts > len(shown)
            y += tall + 18 + TALL + (down if lowest else 8)
        return parts, each, tops, heads, feet, y

    def paint(ax: Axes) -> None:
        width = NARROW if is_narrow(ax) else WIDE
        parts, each, tops, heads, feet, height = layout(width)
        canvas(ax)
        for k, name in enumerate(shown):
            left, right = each * (k % parts) + 4, each * (k % parts + 1) - 12
            at = scale(known, tops[k] + 18 + TALL, tops[k] + 18, zero=bars, limits=limits)
            put(ax, left, tops[k] - len(heads[k]) * line_height(SMALL) / 2, heads[k], SMALL, INK)
            strong = name in highlight or not highlight
            _one(ax, values[name], at, left, right, OURS if strong else OTHER, bars)
            if k % parts == 0:
                # The scale is one: its end is told once on a row.
                put(ax, left, at.end - 8, value.write(at.high), SMALL, QUIET)
            last = values[name][-1] if len(values[name]) else float("nan")
            if name in highlight and np.isfinite(last):
                beside = text_width(value.write(at.high), SMALL) + 8 if k % parts == 0 else 0.0
                _last(ax, float(last), at, right, value, left + beside)
            if k + parts >= len(shown):
                for x, foot, side in zip(
                    (left, right), feet if len(across) > 1 else feet[:1], ("left", "right"), strict=False
                ):
                    put(ax, x, at.start + 5 + len(foot) * line_height(SMALL) / 2, foot, SMALL, QUIET, side)
        put(ax, 2, height + 12, not_shown(len(names) - len(shown)), SMALL, QUIET)

    heights = [round(layout(width)[5]) + below for width in (WIDE, NARROW)]
    told = [(replace(value, label=str(name)), each.tolist()) for name, each in values.items()]
    numbers = labelled(caption(words), heading, across, told)
    return draw(paint, table=numbers, height=(heights[0], heights[1]), **words)


def _one(ax: Axes, values: np.ndarray, at: Scale, left: float, right: float, colour: str, bars: bool) -> None:
    """One of the drawings."""
    base = at(0) if at.low <= 0 <= at.high else at.start
    for y in {at.end, base}:
        stroke(ax, [left, right], [y, y], GRID if y == at.end else QUIET, 0.8)
    step = (right - left) / max(len(values), 1)
    if bars:
        for i, v in enumerate(values):
            if np.isfinite(v):
                x = left + step * i
                box(ax, x + step * 0.12, base, step * 0.76, at(float(v)) - base, fill=colour)
        return
    xs = [left + (right - left) * (i / (len(values) - 1) if len(values) > 1 else 0.5) for i in range(len(values))]
    ax.plot(xs, [at(float(v)) for v in values], color=colour, linewidth=2, clip_on=False)
    for i in standing_alone(values):
        dot(ax, xs[i], at(float(values[i])), 3, colour)


def _last(ax: Axes, last: float, at: Scale, right: float, value: Column, free: float) -> None:
    """The last value over its place, unless it would stand on the end of the scale."""
    written = value.write(last)
    y = max(min(at(last), at.start) - 11, at.end - 8)
    if y > at.end + 8 or right - text_width(written, SMALL) > free:
        put(ax, right, y, written, SMALL, OURS, "right")
