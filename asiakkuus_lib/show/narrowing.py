"""Figures of what gets smaller: a funnel with what it has cost, a ladder of definitions, a share of a share."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Unpack

import numpy as np
from matplotlib.axes import Axes

from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.show.canvas import (
    LONGEST_ROW,
    box,
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
from asiakkuus_lib.show.marks import stroke
from asiakkuus_lib.show.rows import EDGE, Places, draw_labels, places
from asiakkuus_lib.show.scales import Limits, apart, scale, widened
from asiakkuus_lib.show.style import INK, OTHER, OURS, PALE, QUIET
from asiakkuus_lib.show.tables import Column, Table, labelled


def funnel(
    stages: Sequence[str],
    counts: Sequence[float],
    costs: Sequence[float],
    *,
    heading: str,
    count: Column,
    cost: Column,
    limits: Limits | None = None,
    **words: Unpack[Words],
) -> Figure:
    """How many are left at each stage, and what each stage has cost.

    Parameters
    ----------
    stages : sequence of str
        From the first to the last.
    counts : sequence of float
        How many there are at each.
    costs : sequence of float
        What each stage cost: all of them together make the whole.
    heading : str
        What the stages are: "Stage".
    count, cost : Column
        What is counted and what is paid, and how they are written.
    limits : ((float, float), (float, float)), optional
        Ends of both scales, of the counts and of the costs, where they must not jump while a control moves; a value
        beyond them widens them.
    title, alt, subtitle, source
        See `Figure`.

    Raises
    ------
    ValueError
        If a number is not known or below zero.

    Examples
    --------
    >>> from asiakkuus_lib.show import Column
    >>> funnel(["Called", "Won"], [120, 9], [2400, 9700], heading="Stage", count=Column("Prospects", "number"),
    ...        cost=Column("Cost", "money", unit="€"), title="A new customer costs 1,344 €",
    ...        alt="9 of 120 for 12,100 €.").alt
    '9 of 120 for 12,100 €.'
    """
    left = _from_zero(stages, counts)
    paid = _from_zero(stages, costs)

    def layout(narrow: bool) -> Places:
        return places([label(name, LONGEST_ROW) for name in stages], [42.0] * len(left), narrow, 44)

    def paint(ax: Axes) -> None:
        width, _height = canvas(ax)
        narrow = is_narrow(ax)
        these, size = layout(narrow), text_size(narrow)
        for y, name, colour in (
            (11, count.heading, OURS),
            (30, cost.heading, QUIET),
        ):
            box(ax, these.left, y - 5, 10, 10, fill=OURS if colour == OURS else OTHER)
            put(ax, these.left + 16, y, fitted(name, width - EDGE - these.left - 16, size), size, colour)
        for values, column, shift, fill, ends in (
            (left, count, -10, OURS, limits and limits[0]),
            (paid, cost, 10, OTHER, limits and limits[1]),
        ):
            written = [column.write(float(v)) for v in values]
            side = max(text_width(text, size) for text in [*written, *map(column.write, ends or ())]) + 8
            at = scale(values, these.left, width - EDGE - side, zero=True, limits=ends)
            for v, text, middle in zip(values, written, these.centres, strict=True):
                box(ax, at(0), middle + shift - 8, at(float(v)) - at(0), 16, fill=fill)
                put(ax, at(float(v)) + 6, middle + shift, text, size, INK)
        draw_labels(ax, these, narrow)

    columns = [(count, left.tolist()), (cost, paid.tolist())]
    return _drawn(paint, layout, labelled(caption(words), heading, stages, columns), words)


def ladder(
    definitions: Sequence[str],
    counts: Sequence[float],
    *,
    heading: str,
    value: Column,
    limits: tuple[float, float] | None = None,
    **words: Unpack[Words],
) -> Figure:
    """Definitions that narrow, each with how many it leaves and how many it drops.

    Parameters
    ----------
    definitions : sequence of str
        From the widest to the narrowest.
    counts : sequence of float
        How many there are by each; none more than by the one before.
    heading : str
        What the definitions are: "Who is a customer".
    value : Column
        What is counted, and how it is written.
    limits : (float, float), optional
        Ends of the scale, where it must not jump while a control moves; a value beyond them widens it.
    title, alt, subtitle, source
        See `Figure`.

    Raises
    ------
    ValueError
        If a number is not known, below zero, or larger than the one before.

    Examples
    --------
    >>> from asiakkuus_lib.show import Column
    >>> ladder(["Have bought", "Are silent", "May be called"], [3641, 216, 141], heading="Customers who",
    ...        value=Column("Customers", "number"), title="141 can be called", alt="3,641, 216 and 141.").alt
    '3,641, 216 and 141.'
    """
    left = _narrowing(definitions, counts)
    dropped = [0.0, *(0.0 - np.diff(left))]

    def layout(narrow: bool) -> Places:
        return places([label(name, LONGEST_ROW) for name in definitions], [24.0] * len(left), narrow, 4)

    def paint(ax: Axes) -> None:
        width, _height = canvas(ax)
        narrow = is_narrow(ax)
        these, size = layout(narrow), text_size(narrow)
        written = [
            f"{value.write(n)}  (−{value.write(away)})" if away else value.write(n)
            for n, away in zip(left, dropped, strict=True)
        ]
        # The longest words that can stand beside a bar of the whole length.
        longest = [f"{value.write(end)}  (−{value.write(end)})" for end in limits or ()]
        widest = max(text_width(text, size) for text in [*written, *longest])
        at = scale(left, these.left, width - widest - 10, zero=True, limits=limits)
        for k, (n, y) in enumerate(zip(left, these.centres, strict=True)):
            if k:
                # Labels over the bars leave no room for the way down.
                start = y - 12 if these.above else these.centres[k - 1] + 12
                stroke(ax, [at(left[k - 1])] * 2, [start, y + 12], QUIET, 0.8)
                box(ax, at(n), y - 12, at(left[k - 1]) - at(n), 24, fill=PALE)
            box(ax, at(0), y - 12, at(n) - at(0), 24, fill=OURS if k == len(left) - 1 else OTHER)
            put(ax, at(left[max(k - 1, 0)]) + 7, y, written[k], size, INK)
        draw_labels(ax, these, narrow)

    columns = [(value, left.tolist()), (replace(value, label=_("Left out")), dropped)]
    return _drawn(paint, layout, labelled(caption(words), heading, definitions, columns), words)


def nested(
    names: Sequence[str],
    values: Sequence[float],
    *,
    heading: str,
    value: Column,
    limits: tuple[float, float] | None = None,
    **words: Unpack[Words],
) -> Figure:
    """Squares within squares: a part of a part, each area as large as its value.

    Parameters
    ----------
    names : sequence of str
        From the whole to the smallest part: a lifetime's purchases, a year's, ours.
    values : sequence of float
        Their values; none larger than the one before.
    heading : str
        What the names are: "Purchases".
    value : Column
        What the values are, and how they are written.
    limits : (float, float), optional
        Zero, and the value of the largest square that there is room for, where it must not jump while a control moves;
        a value beyond it widens it.
    title, alt, subtitle, source
        See `Figure`.

    Raises
    ------
    ValueError
        If a value is not known, below zero, or larger than the one before.

    Examples
    --------
    >>> from asiakkuus_lib.show import Column
    >>> nested(["The year's purchases", "from us"], [2000, 500], heading="Purchases",
    ...        value=Column("Sum", "money", unit="€"), title="A quarter is ours", alt="500 of 2,000 €.").alt
    '500 of 2,000 €.'
    """
    sizes = _narrowing(names, values)
    whole = sizes[0] if len(sizes) and sizes[0] else 1.0
    room_for = widened(limits, [whole])[1] if limits else whole

    def layout(width: int) -> tuple[float, list[list[str]], float]:
        side = 300.0 if width == WIDE else 150.0
        size = text_size(width == NARROW)
        room = width - side - 46
        unit = f" {value.unit}" if value.unit else ""
        lines = [
            wrapped(name, room, size, longest=LONGEST_ROW)
            + wrapped(f"{value.write(n)}{unit}", room, size, longest=LONGEST_ROW)
            for name, n in zip(names, sizes, strict=True)
        ]
        return side, lines, max(side + 16, sum(len(each) * line_height(size) + 8 for each in lines) + 8)

    def paint(ax: Axes) -> None:
        width = NARROW if is_narrow(ax) else WIDE
        side, lines, height = layout(width)
        size = text_size(width == NARROW)
        canvas(ax)
        top = (height - side) / 2
        sides = [side * np.sqrt(n / room_for) for n in sizes]
        begins = [top + side - each for each in sides]
        high = [len(each) * line_height(size) + 8 for each in lines]
        # Words begin at the upper edge of their square.
        places = apart([y + h / 2 for y, h in zip(begins, high, strict=True)], high, 2, height - 2)
        fills = (
            [PALE, OTHER, OURS]
            if len(sizes) == 3
            else [OTHER, OURS]
            if len(sizes) == 2
            else [PALE] * (len(sizes) - 1) + [OURS]
        )
        for y, wide, fill, place, tall, each in zip(begins, sides, fills, places, high, lines, strict=True):
            right = 2 + wide
            box(ax, 2, y, wide, top + side - y, fill=fill, edge=QUIET)
            first = place - tall / 2 + 4 + line_height(size) / 2
            stroke(ax, [right, side + 12, side + 30], [y, y, first], QUIET, 0.8)
            put(ax, side + 36, place, each, size, INK)

    columns = [(value, sizes.tolist())]
    heights = [round(layout(width)[2]) for width in (WIDE, NARROW)]
    numbers = labelled(caption(words), heading, names, columns)
    return draw(paint, table=numbers, height=(heights[0], heights[1]), **words)


def _drawn(paint: Callable[[Axes], None], layout: Callable[[bool], Places], numbers: Table, words: Words) -> Figure:
    heights = [round(layout(narrow).height) + 6 for narrow in (False, True)]
    return draw(paint, table=numbers, height=(heights[0], heights[1]), **words)


def _from_zero(names: Sequence[str], values: Sequence[float]) -> np.ndarray:
    """Numbers that are known and not below zero."""
    found = np.array([float(v) for _name, v in zip(names, values, strict=True)])
    if not len(found) or not (np.isfinite(found) & (found >= 0)).all():
        raise ValueError("each stage needs a number that is known and not below zero")
    return found


def _narrowing(names: Sequence[str], values: Sequence[float]) -> np.ndarray:
    """Numbers that never grow."""
    found = _from_zero(names, values)
    for name, before, after in zip(names[1:], found, found[1:], strict=False):
        if after > before:
            raise ValueError(f"{name!r} is larger than the one before; give them from the largest to the smallest")
    return found
