"""Figures of what is not known exactly: ranges of estimates, and of ranks."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Unpack

import numpy as np
from matplotlib.axes import Axes

from asiakkuus_lib.show.canvas import LONGEST_ROW, SMALL, box, canvas, fitted, label, put, text_size, text_width
from asiakkuus_lib.show.figure import Figure, Words, caption, draw, is_narrow
from asiakkuus_lib.show.many import FOOT, largest, not_shown
from asiakkuus_lib.show.marks import dot, stroke
from asiakkuus_lib.show.rows import Places, draw_labels, places
from asiakkuus_lib.show.scales import Scale, axis_below, scale
from asiakkuus_lib.show.style import INK, OTHER, OURS, PAPER, QUIET
from asiakkuus_lib.show.tables import Column, labelled


def intervals(
    labels: Sequence[str],
    low: Sequence[float],
    middle: Sequence[float],
    high: Sequence[float],
    *,
    heading: str,
    value: Column,
    columns: tuple[str, str, str],
    highlight: Collection[str] = (),
    level: tuple[float, str] | None = None,
    limits: tuple[float, float] | None = None,
    **words: Unpack[Words],
) -> Figure:
    """A row for each estimate: the point, and the range around it.

    Parameters
    ----------
    labels : sequence of str
        The rows, from top to bottom. Of more than fifteen those with the largest estimates are drawn.
    low, middle, high : sequences of float
        Ends of the range, and the estimate in it; what is not known (NaN) is not drawn.
    heading : str
        What the labels are: "Grade".
    value : Column
        What is estimated, and how it is written.
    columns : (str, str, str)
        What low, middle and high are: "lowest", "estimate", "highest".
    highlight : collection of str
        The rows that the title speaks of: dark, and with their values.
    level : (float, str), optional
        A value to compare with, and what it is.
    limits : (float, float), optional
        Ends of the scale, where it must not jump while a control moves; a value beyond them widens it.
    title, alt, subtitle, source
        See `Figure`.

    Raises
    ------
    ValueError
        If a range ends below where it begins.

    Examples
    --------
    >>> from asiakkuus_lib.show import Column
    >>> intervals(["4-5", "1-3"], [0.08, 0.22], [0.10, 0.27], [0.11, 0.32], heading="Grade",
    ...           value=Column("Leave", "percent"), columns=("lowest", "estimate", "highest"), highlight=["1-3"],
    ...           title="The dissatisfied leave more often", alt="27 % (22-32) against 10 % (8-11).").alt
    '27 % (22-32) against 10 % (8-11).'
    """
    ends = [(float(a), float(m), float(b)) for a, m, b in zip(low, middle, high, strict=True)]
    wrong = [name for name, (a, _m, b) in zip(labels, ends, strict=True) if b < a]
    if wrong:
        raise ValueError(f"the range of {wrong[0]!r} ends below where it begins")
    shown = largest([m for _a, m, _b in ends], [name in highlight for name in labels])
    strong = [labels[i] in highlight for i in shown]
    top, foot = 30 if level else 10, 20 + (FOOT if len(shown) < len(labels) else 0)

    def layout(narrow: bool) -> Places:
        deep = [34.0 if any(strong) else 18.0] * len(shown)
        return places([label(labels[i], LONGEST_ROW) for i in shown], deep, narrow, top)

    def paint(ax: Axes) -> None:
        width, _height = canvas(ax)
        narrow = is_narrow(ax)
        these = layout(narrow)
        known = [v for i in shown for v in ends[i]] + ([level[0]] if level else [])
        at = scale(known, these.left + 14, width - 20, limits=limits)
        axis_below(ax, at, value.write, top - 4, these.height, width)
        if level:
            x = at(level[0])
            stroke(ax, [x, x], [top - 6, these.height], QUIET, 1.2, dashed=True)
            said = fitted(level[1], width - 10, SMALL)
            half = text_width(said, SMALL) / 2
            put(ax, min(max(x, half + 2), width - half - 2), 12, said, SMALL, QUIET, "center")
        for k, (i, y) in enumerate(zip(shown, these.centres, strict=True)):
            a, m, b = ends[i]
            colour = OURS if strong[k] or not any(strong) else OTHER
            below = y + 6 if strong[k] else y
            if np.isfinite(a) and np.isfinite(b):
                stroke(ax, [at(a), at(b)], [below, below], colour, 2.2)
                for v in (a, b):
                    stroke(ax, [at(v), at(v)], [below - 4, below + 4], colour, 2.2)
            if np.isfinite(m):
                dot(ax, at(m), below, 5.5, colour)
            if strong[k]:
                _told(ax, at, ends[i], below - 15, value, text_size(narrow), (these.left, width))
        colours = [INK if yes or not any(strong) else QUIET for yes in strong]
        draw_labels(ax, these, narrow, colours=colours, over_lines=True)
        put(ax, 2, these.height + 32, not_shown(len(labels) - len(shown)), SMALL, QUIET)

    told = [(replace(value, label=name), [each[k] for each in ends]) for k, name in enumerate(columns)]
    numbers = labelled(caption(words), heading, labels, told)
    heights = [round(layout(narrow).height) + foot for narrow in (False, True)]
    return draw(paint, table=numbers, height=(heights[0], heights[1]), **words)


def _told(
    ax: Axes,
    at: Scale,
    ends: tuple[float, float, float],
    y: float,
    value: Column,
    size: float,
    room: tuple[float, float],
) -> None:
    """The estimate and its range in words over their mark, over the lines of the scale."""
    low, middle, high = ends
    # A dash beside a minus is read as another minus. Ends that meet are the estimate itself.
    mark = "…" if low < 0 else "–"
    between = f"{value.write(low)}{mark}{value.write(high)}" if np.isfinite(low) and low < high < np.inf else ""
    if np.isfinite(middle):
        said = f"{value.write(middle)} ({between})" if between else value.write(middle)
        if text_width(said, size) > room[1] - room[0] - 4:
            said = value.write(middle)
    else:
        said, middle = between, (low + high) / 2
    if not said or not np.isfinite(middle):
        return
    half = text_width(said, size) / 2
    x = min(max(at(middle), room[0] + half), room[1] - half - 2)
    box(ax, x - half - 2, y - 9, 2 * half + 4, 18, fill=PAPER, over=True)
    put(ax, x, y, said, size, INK, "center")
