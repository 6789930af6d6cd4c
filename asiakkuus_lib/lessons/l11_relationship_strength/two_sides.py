"""A relationship as a drawing: what each side says of each criterion, and from where each has moved."""

from collections.abc import Collection, Sequence
from typing import Unpack

import numpy as np
from matplotlib.axes import Axes

from asiakkuus_lib.show import Column, draw
from asiakkuus_lib.show.canvas import LONGEST_ROW, SMALL, box, canvas, label, line_height, put, text_size, text_width
from asiakkuus_lib.show.figure import Figure, Words, caption, is_narrow
from asiakkuus_lib.show.marks import dot, pointer
from asiakkuus_lib.show.rows import EDGE, Places, draw_labels, heads, places
from asiakkuus_lib.show.scales import axis_below, scale
from asiakkuus_lib.show.style import INK, OURS, PALE, PAPER, QUIET
from asiakkuus_lib.show.tables import labelled

DEEP, RADIUS = 36.0, 5.5
# A shorter move would be under its own mark.
SHORTEST = 14.0


def two_sides(
    labels: Sequence[str],
    us: Sequence[float],
    customer: Sequence[float],
    us_before: Sequence[float],
    customer_before: Sequence[float],
    *,
    columns: tuple[Column, Column, Column, Column],
    heading: str,
    names: tuple[str, str, str],
    unknown: tuple[str, str],
    highlight: Collection[str] = (),
    limits: tuple[float, float] | None = None,
    **words: Unpack[Words],
) -> Figure:
    """Two lanes for each criterion, ours above the customer's: where each is now, and an arrow from where it was.

    Parameters
    ----------
    labels : sequence of str
        The criteria, from top to bottom.
    us, customer, us_before, customer_before : sequences of float
        What each side says now and said before. What is not known now (NaN) is said in words in its lane.
    columns : four of Column
        What the four are, for the table.
    heading : str
        What the labels are: "Criterion".
    names : (str, str, str)
        What the dark mark, the open mark and the arrow are.
    unknown : (str, str)
        What is written where we, or the customer, have not told.
    highlight : collection of str
        The criteria that the title speaks of: bold, and with their values.
    limits : (float, float), optional
        Ends of the scale, where it must not jump while a control moves; a value beyond them widens it.
    title, alt, subtitle, source
        See `Figure`.

    Examples
    --------
    >>> told = tuple(Column(name, "number") for name in ("Us", "Customer", "Us before", "Customer before"))
    >>> two_sides(["Trust"], [4], [2], [4], [3], columns=told, heading="Criterion", names=("us", "customer", "change"),
    ...           unknown=("us: not known", "customer: not known"), title="We trust more", alt="4 and 2.").table.cells()
    [['Trust', '4', '2', '4', '3']]
    """
    sides = [(list(map(float, us)), list(map(float, us_before))), (list(map(float, customer)), list(map(float, customer_before)))]
    strong = [name in highlight for name in labels]

    def layout(narrow: bool) -> tuple[Places, list[list[tuple[float, int, bool, str]]]]:
        lines = heads(names, narrow)
        over = 10 + len(lines) * (line_height(text_size(narrow)) + 4)
        return places([label(name, LONGEST_ROW) for name in labels], [DEEP] * len(labels), narrow, over, strong), lines

    def paint(ax: Axes) -> None:
        width, _height = canvas(ax)
        narrow = is_narrow(ax)
        size = text_size(narrow)
        these, lines = layout(narrow)
        known = [v for now, before in sides for v in (*now, *before)]
        side = max((text_width(columns[0].write(v), size) for v in known if np.isfinite(v)), default=0.0) + 2 * RADIUS + 6
        at = scale(known, these.left + side, width - EDGE - side, limits=limits)
        for top in these.tops:
            box(ax, these.left, top, width - EDGE - these.left, DEEP, fill=PALE)
        axis_below(ax, at, columns[0].write, min(these.tops, default=these.height), these.height, width)
        for k, line in enumerate(lines):
            middle = 4 + (k + 0.5) * (line_height(size) + 4)
            for x, which, first, piece in line:
                if first and which < 2:
                    dot(ax, EDGE + x + 6, middle, RADIUS, OURS if which == 0 else PAPER, OURS if which == 0 else QUIET)
                elif first:
                    pointer(ax, [(EDGE + x, middle), (EDGE + x + 14, middle)], QUIET)
                put(ax, EDGE + x + 18, middle, piece, size, INK if which < 2 else QUIET, bold=True)
        for k, top in enumerate(these.tops):
            for lane, (now, before) in enumerate(sides):
                y = top + DEEP * (0.27 + 0.46 * lane)
                colour = OURS if lane == 0 else QUIET
                if np.isfinite(before[k]) and np.isfinite(now[k]) and abs(at(now[k]) - at(before[k])) > SHORTEST:
                    back = RADIUS + 1 if now[k] > before[k] else -RADIUS - 1
                    pointer(ax, [(at(before[k]), y), (at(now[k]) - back, y)], colour)
                if not np.isfinite(now[k]):
                    put(ax, these.left + 6, y, unknown[lane], SMALL, QUIET)
                else:
                    dot(ax, at(now[k]), y, RADIUS, OURS if lane == 0 else PAPER, colour)
                    if strong[k]:
                        _told(ax, at(now[k]), y, columns[lane].write(now[k]), size, rose=now[k] > before[k])
        draw_labels(ax, these, narrow, strong=strong, over_lines=True)

    told = [(column, each) for column, each in zip(columns, (sides[0][0], sides[1][0], sides[0][1], sides[1][1]), strict=True)]
    numbers = labelled(caption(words), heading, labels, told)
    heights = [round(layout(narrow)[0].height) + 20 for narrow in (False, True)]
    return draw(paint, table=numbers, height=(heights[0], heights[1]), **words)


def _told(ax: Axes, x: float, y: float, said: str, size: float, rose: bool) -> None:
    """The value beside its mark, on the side from which no arrow comes."""
    put(ax, x + (RADIUS + 4 if rose else -RADIUS - 4), y, said, size, INK, "left" if rose else "right")
