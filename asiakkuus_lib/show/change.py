"""Figures of change: then and now, us and them, who moved where, and who is first by which yardstick."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Unpack

import numpy as np
from matplotlib.axes import Axes

from asiakkuus_lib.show.canvas import (
    LONGEST_ROW,
    SMALL,
    canvas,
    fitted,
    label,
    line_height,
    put,
    text_size,
    text_width,
    wrapped,
)
from asiakkuus_lib.show.figure import NARROW, WIDE, Figure, Words, caption, draw, is_narrow
from asiakkuus_lib.show.many import FOOT, largest, not_shown
from asiakkuus_lib.show.marks import dot, stroke
from asiakkuus_lib.show.rows import Places, draw_labels, places
from asiakkuus_lib.show.scales import Scale, apart, axis_below, scale
from asiakkuus_lib.show.style import GRID, INK, OTHER, OURS, PAPER, QUIET
from asiakkuus_lib.show.tables import Column, Table, labelled

if TYPE_CHECKING:
    pass


def slope(
    labels: Sequence[str],
    then: Sequence[float],
    now: Sequence[float],
    *,
    names: tuple[str, str],
    heading: str,
    value: Column,
    highlight: Collection[str] = (),
    limits: tuple[float, float] | None = None,
    **words: Unpack[Words],
) -> Figure:
    """A line for each thing from what it was to what it is.

    Parameters
    ----------
    labels : sequence of str
        What has changed. Of more than fifteen the most changed are drawn.
    then, now : sequences of float
        The two values of each; one that is not known (NaN) is left out.
    names : (str, str)
        What the two are: "2024", "2025".
    heading : str
        What the labels are: "Group".
    value : Column
        What the values are, and how they are written.
    highlight : collection of str
        What the title speaks of: dark, and with its values.
    limits : (float, float), optional
        Ends of the scale, where it must not jump while a control moves; a value beyond them widens it.
    title, alt, subtitle, source
        See `Figure`.

    Examples
    --------
    >>> from asiakkuus_lib.show import Column
    >>> slope(["Best", "Lost"], [302, 90], [209, 130], names=("2024", "2025"), heading="Group",
    ...       value=Column("Customers", "number"), title="A third of the best are gone", alt="From 302 to 209.").alt
    'From 302 to 209.'
    """
    pairs, shown = _pairs(labels, then, now, highlight)
    strong = [not highlight or labels[i] in highlight for i in shown]
    # What is highlighted is drawn over the rest.
    order = sorted(range(len(shown)), key=lambda k: strong[k])

    foot = 10 + (FOOT if len(shown) < len(labels) else 0)

    def layout(width: int) -> tuple[list[list[str]], float, float]:
        room = width * 0.42 - 20

        def named(k: int, before: float) -> list[str]:
            written = f"{labels[shown[k]]}  {value.write(before)}" if strong[k] else labels[shown[k]]
            return wrapped(written, room, text_size(width == NARROW), longest=90)

        lines = [named(k, pairs[i][0]) for k, i in enumerate(shown)]
        # Names have the same room whatever the values within the limits.
        at_ends = [named(k, end) for k in range(len(shown)) for end in limits or ()]
        tall = sum(len(each) * line_height(text_size(width == NARROW)) + 4 for each in lines)
        all_lines = [line for each in lines + at_ends for line in each]
        widest = max((text_width(line, text_size(width == NARROW)) for line in all_lines), default=0.0)
        return lines, max(tall, 220 if len(shown) > 1 else 60) + 40 + foot, widest + 18

    def paint(ax: Axes) -> None:
        width = NARROW if is_narrow(ax) else WIDE
        lines, height, left = layout(width)
        canvas(ax)
        size = text_size(width == NARROW)
        known = [v for i in shown for v in pairs[i]]
        ends = [*(pairs[i][1] for i in shown), *(limits or ())]
        right_room = max((text_width(value.write(end), size) for end in ends), default=0) + 14
        at = scale(known, height - foot - 12, 46, limits=limits)
        right = width - right_room - 16
        for x, name in ((left, names[0]), (right, names[1])):
            stroke(ax, [x, x], [34, height - foot], GRID, 1)
            half = min(text_width(name, size) / 2, 80)
            put(ax, min(x, width - half - 2), 14, fitted(name, 160, size), size, QUIET, "center")
        begins = [_known_or(at, pairs[i]) for i in shown]
        tall = [len(each) * line_height(size) + 4 for each in lines]
        places = apart(begins, tall, 28, height - foot + 8)
        ends = [_known_or(at, pairs[i][::-1]) for i in shown]
        told = [k for k in range(len(shown)) if strong[k]]
        line = line_height(size)
        told_at = apart([ends[k] for k in told], [line] * len(told), 28, height - foot + 8)
        ending = dict(zip(told, told_at, strict=True))
        for k in order:
            first, second = pairs[shown[k]]
            colour = OURS if strong[k] else OTHER
            if np.isfinite(first) and np.isfinite(second):
                stroke(ax, [left, right], [at(first), at(second)], colour, 2.4 if strong[k] else 1.4)
            for x, v in ((left, first), (right, second)):
                if np.isfinite(v):
                    dot(ax, x, at(v), 4, colour)
            put(ax, left - 14, places[k], lines[k], size, INK if strong[k] else QUIET, "right")
            if abs(places[k] - begins[k]) > 3:
                stroke(ax, [left - 12, left - 5], [places[k], begins[k]], OTHER, 0.7)
            if k in ending:
                put(ax, right + 14, ending[k], value.write(second), size, INK)
                if abs(ending[k] - ends[k]) > 3:
                    stroke(ax, [right + 5, right + 12], [ends[k], ending[k]], OTHER, 0.7)
        put(ax, 2, height - 10, not_shown(len(labels) - len(shown)), SMALL, QUIET)

    heights = tuple(round(layout(width)[1]) for width in (WIDE, NARROW))
    return draw(
        paint,
        table=_numbers(labels, heading, dict(zip(names, (then, now), strict=True)), value, caption(words)),
        height=(heights[0], heights[1]),
        **words,
    )


def _known_or(at: Scale, pair: Sequence[float]) -> float:
    """Where a value stands, or else the other of the two."""
    return next((at(v) for v in pair if np.isfinite(v)), (at.start + at.end) / 2)


def _pairs(
    labels: Sequence[str], first: Sequence[float], second: Sequence[float], highlight: Collection[str]
) -> tuple[list[tuple[float, float]], list[int]]:
    pairs = [(float(a), float(b)) for a, b in zip(first, second, strict=True)]
    shown = largest([b - a for a, b in pairs], [name in highlight for name in labels])
    return pairs, shown


def _numbers(
    labels: Sequence[str], heading: str, values: Mapping[str, Sequence[float]], value: Column, title: str
) -> Table:
    """A table with a column for each name."""
    return labelled(title, heading, labels, [(replace(value, label=str(name)), each) for name, each in values.items()])


def dumbbell(
    labels: Sequence[str],
    first: Sequence[float],
    second: Sequence[float],
    *,
    names: tuple[str, str],
    heading: str,
    value: Column,
    highlight: Collection[str] = (),
    limits: tuple[float, float] | None = None,
    **words: Unpack[Words],
) -> Figure:
    """Two points on a row for each thing, and the way between them: then and now, them and us.

    Parameters
    ----------
    labels : sequence of str
        The rows, from top to bottom. Of more than fifteen those farthest apart are drawn.
    first, second : sequences of float
        The open grey point (then, they) and the dark one (now, we); one that is not known (NaN) is left out.
    names : (str, str)
        What the two are.
    heading : str
        What the labels are: "Criterion".
    value : Column
        What the values are, and how they are written.
    highlight : collection of str
        The rows that the title speaks of: dark, and with their values.
    limits : (float, float), optional
        Ends of the scale, where it must not jump while a control moves; a value beyond them widens it.
    title, alt, subtitle, source
        See `Figure`.

    Examples
    --------
    >>> from asiakkuus_lib.show import Column
    >>> dumbbell(["Trust", "Power"], [3.1, 2.0], [4.3, 2.5], names=("they say", "we say"), heading="Criterion",
    ...          value=Column("Grade", "number", 1), highlight=["Trust"], title="We think better of it than they",
    ...          alt="Trust: 3.1 and 4.3.").title
    'We think better of it than they'
    """
    pairs, shown = _pairs(labels, first, second, highlight)
    strong = [labels[i] in highlight for i in shown]
    top, foot = 46, 20 + (FOOT if len(shown) < len(labels) else 0)

    def layout(narrow: bool) -> Places:
        return places([label(labels[i], LONGEST_ROW) for i in shown], [18.0] * len(shown), narrow, top)

    def paint(ax: Axes) -> None:
        width, _height = canvas(ax)
        narrow = is_narrow(ax)
        these, size = layout(narrow), text_size(narrow)
        known = [v for i in shown for v in pairs[i]]
        side = max((text_width(value.write(v), size) for v in [*known, *(limits or ())]), default=0) + 12
        at = scale(known, these.left + side, width - side, limits=limits)
        axis_below(ax, at, value.write, top - 6, these.height, width)
        for k, (i, y) in enumerate(zip(shown, these.centres, strict=True)):
            a, b = pairs[i]
            if np.isfinite(a) and np.isfinite(b):
                stroke(ax, [at(a), at(b)], [y, y], OURS if strong[k] else OTHER, 3 if strong[k] else 2)
            for v, fill, edge in ((a, PAPER, QUIET), (b, OURS, OURS)):
                if np.isfinite(v):
                    dot(ax, at(v), y, 5.5, fill, edge)
            if strong[k]:
                _values(ax, at, (a, b), y, value, size)
        colours = [INK if yes or not any(strong) else QUIET for yes in strong]
        draw_labels(ax, these, narrow, colours=colours, over_lines=True)
        first_pair = next(((at(a), at(b)) for i in shown for a, b in [pairs[i]] if np.isfinite([a, b]).all()), None)
        _heads(ax, names, first_pair or (at.start, at.end), width, size)
        put(ax, 2, these.height + 32, not_shown(len(labels) - len(shown)), SMALL, QUIET)

    heights = [round(layout(narrow).height) + foot for narrow in (False, True)]
    numbers = _numbers(labels, heading, dict(zip(names, (first, second), strict=True)), value, caption(words))
    return draw(paint, table=numbers, height=(heights[0], heights[1]), **words)


def _values(ax: Axes, at: Scale, pair: tuple[float, float], y: float, value: Column, size: float) -> None:
    """The two values of a row, outside its points."""
    known = sorted(v for v in pair if np.isfinite(v))
    for v, away, side in ((known[:1], -10, "right"), (known[1:], 10, "left")):
        for each in v:
            put(ax, at(each) + away, y, value.write(each), size, INK, side)


def _heads(ax: Axes, names: tuple[str, str], over: tuple[float, float], width: float, size: float) -> None:
    """The names of the two points over the first of them: on one line where they have room."""
    # The mark of each stands before its name.
    wide = [text_width(name, size) + 14 for name in names]
    at = [min(max(x, w / 2 + 2), width - w / 2 - 2) for x, w in zip(over, wide, strict=True)]
    collide = abs(at[0] - at[1]) < sum(wide) / 2 + 8
    for i, (x, w, name, colour) in enumerate(zip(at, wide, names, (QUIET, OURS), strict=True)):
        y = 10 if collide and i == 0 else 28
        dot(ax, x - w / 2 + 4, y, 4.5, PAPER if i == 0 else OURS, colour)
        put(ax, x - w / 2 + 13, y, name, size, colour)


def ranks(
    labels: Sequence[str],
    yardsticks: Mapping[str, Sequence[float]],
    *,
    heading: str,
    value: Column,
    highlight: Collection[str] = (),
    **words: Unpack[Words],
) -> Figure:
    """Who is first by which yardstick: a line for each through its ranks; the largest value is the first.

    Parameters
    ----------
    labels : sequence of str
        Who are ranked. Of more than fifteen the first by the first yardstick are drawn, with their ranks among all.
    yardsticks : mapping of name to sequence of float
        At most six; who has no value (NaN) has no rank.
    heading : str
        What the labels are: "Seller".
    value : Column
        How values are written in the table.
    highlight : collection of str
        Who the title speaks of.
    title, alt, subtitle, source
        See `Figure`.

    Examples
    --------
    >>> from asiakkuus_lib.show import Column
    >>> ranks(["S04", "S03"], {"Sales": [308, 290], "Profit": [12, 33]}, heading="Seller", value=Column("k€", "number"),
    ...       title="First in sales is second in profit", alt="S04: 1 and 2.", highlight=["S04"]).alt
    'S04: 1 and 2.'
    """
    import pandas as pd

    if not 1 <= len(yardsticks) <= 6:
        raise ValueError("ranks are drawn by one to six yardsticks")
    frame = pd.DataFrame({i: pd.Series(v, dtype=float) for i, v in enumerate(yardsticks.values())})
    told = frame.rank(ascending=False, method="min").to_numpy()
    first = np.nan_to_num(told[:, 0], nan=1e9)
    shown = largest((2e9 - first).tolist(), [name in highlight for name in labels])
    # Places among those shown: equals stand one under the other.
    places = frame.iloc[shown].rank(ascending=False, method="first").to_numpy()
    strong = [labels[i] in highlight for i in shown]
    foot = 4 + (FOOT if len(shown) < len(labels) else 0)

    def layout(width: int) -> tuple[float, float, float, list[list[str]], float, list[list[str]], list[int]]:
        size = text_size(width == NARROW)
        room = width * (0.36 if width == WIDE else 0.34)
        lines = [wrapped(labels[i], room - 14, size, longest=LONGEST_ROW) for i in shown]
        left = max((text_width(line, size) for each in lines for line in each), default=0.0) + 16
        step = (width - left - 24) / len(yardsticks)
        heads = [wrapped(name, step - 6, size, longest=LONGEST_ROW) for name in yardsticks]
        top = max(map(len, heads)) * line_height(size) + 8
        # Names stand at the place by the first yardstick.
        order = sorted(range(len(shown)), key=lambda k: (np.isnan(places[k][0]), places[k][0], k))
        row = max([26.0, *(len(line) * line_height(size) + 6 for line in lines)])
        return left, step, top, heads, row, lines, order

    def paint(ax: Axes) -> None:
        width = NARROW if is_narrow(ax) else WIDE
        left, step, top, heads, row, lines, order = layout(width)
        size = text_size(width == NARROW)
        canvas(ax)
        for j, head in enumerate(heads):
            put(ax, left + step * (j + 0.5), top / 2, head, size, QUIET, "center")
        for k in range(len(shown)):
            at = top + row * (order.index(k) + 0.5)
            put(ax, 2, at, lines[k], size, INK if strong[k] or not any(strong) else QUIET)
        over = sorted(range(len(shown)), key=lambda k: strong[k])
        spots = {
            k: [
                (left + step * (j + 0.5), top + row * (place - 0.5), float(told[shown[k], j]))
                for j, place in enumerate(places[k]) if np.isfinite(place)
            ]
            for k in over
        }  # fmt: skip
        # All lines lie under all marks.
        for k in over:
            xs, ys = [x for x, _y, _rank in spots[k]], [y for _x, y, _rank in spots[k]]
            stroke(ax, xs, ys, OURS if strong[k] else OTHER, 3 if strong[k] else 1.2)
        for k in over:
            for x, y, rank in spots[k]:
                dot(ax, x, y, 11, OURS if strong[k] else PAPER, OURS if strong[k] else OTHER)
                put(ax, x, y, f"{rank:.0f}", SMALL, PAPER if strong[k] else INK, "center")
        put(ax, 2, top + row * len(shown) + 14, not_shown(len(labels) - len(shown)), SMALL, QUIET)

    heights = [round(found[2] + found[4] * len(shown)) + foot for found in map(layout, (WIDE, NARROW))]
    numbers = _numbers(labels, heading, yardsticks, value, caption(words))
    return draw(paint, table=numbers, height=(heights[0], heights[1]), **words)
