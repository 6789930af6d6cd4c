"""Nine fields, and who stands in which of them."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
from matplotlib.axes import Axes

from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.show.canvas import (
    LONGEST_LABEL,
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
from asiakkuus_lib.show.figure import NARROW, WIDE, Figure, draw, is_narrow
from asiakkuus_lib.show.marks import kind_of_point
from asiakkuus_lib.show.rows import EDGE
from asiakkuus_lib.show.style import INK, OTHER, PALE, PAPER, QUIET
from asiakkuus_lib.show.tables import Column, table


@dataclass(frozen=True)
class _Plan:
    """Where the fields stand, and the lines of their words."""

    left: float
    cell: float
    named: list[list[str]]
    heads: list[list[str]]
    said: list[list[list[str]]]
    tops: list[float]
    heights: list[float]
    below: list[list[str]]
    foot: float
    step: float


def nine_fields(
    fields: Sequence[Sequence[str]],
    good: Sequence[Sequence[bool]],
    places: Sequence[tuple[str, int, int]],
    *,
    names: Sequence[str],
    title: str,
    alt: str,
    rows: Sequence[str],
    columns: Sequence[str],
    row_label: str,
    column_label: str,
    subtitle: str = "",
    source: str = "",
) -> Figure:
    """Three times three named fields, some of them good, and what stands in them.

    Parameters
    ----------
    fields : three rows of three names, from top to bottom
    good : three rows of three
        Which fields are shaded and marked with a tick.
    places : sequence of (word, row, column)
        What stands where, in one short word, ours first; several may stand in one field.
    names : sequence of str
        Whole names of what the words stand for, written under the map.
    title, alt, subtitle, source : str
        See `Figure`.
    rows, columns : three words each
    row_label, column_label : str
        What the rows and the columns are.

    Examples
    --------
    >>> names = [["a", "b", "c"], ["d", "e", "f"], ["g", "h", "i"]]
    >>> nine_fields(names, [[False] * 3] * 3, [("We", 0, 2)], names=["Firm"], title="We are in c",
    ...             alt="Row 1, column 3.", rows=["1", "2", "3"], columns=["1", "2", "3"], row_label="r",
    ...             column_label="c").table.cells()
    [['Firm', 'c', '1', '3']]
    """
    whole = [label(name, LONGEST_ROW) for name in names]

    def plan(narrow: bool) -> _Plan:
        size, width = text_size(narrow), NARROW if narrow else WIDE
        step = line_height(size)
        # On a narrow drawing the words of a row stand above it: nothing is upright, and the fields are wide.
        words = [f"{label(row_label)}: {label(word)}" if narrow else label(word) for word in rows]
        beside = min(max(text_width(word, size) for word in words), 0.25 * width)
        left = EDGE if narrow else EDGE + step + beside + 14
        cell = (width - EDGE - left) / 3
        named = [wrapped(word, 3 * cell if narrow else beside + 1, size) for word in words]
        heads = [wrapped(label(word), cell - 6, size) for word in columns]
        said = [[wrapped(_ticked(fields[i][j], good[i][j]), cell - 10, size) for j in range(3)] for i in range(3)]
        tops, heights, y = [], [], 4 + step * (1.4 + max(map(len, heads))) + 4
        for i in range(3):
            stacked = max(sum(1 for _word, *place in places if place == [i, j]) for j in range(3))
            y += (step * len(named[i]) + 6) * narrow
            tops.append(y)
            heights.append(max(step * max(map(len, said[i])) + 24 * stacked + 14, 56.0 if narrow else 84.0))
            y += heights[-1] + 6 * narrow
        under = [f"{label(word)}: {name}" for (word, _i, _j), name in zip(places, whole, strict=True)]
        below = [wrapped(line, width - 2 * EDGE - 20, size) for line in under]
        return _Plan(left, cell, named, heads, said, tops, heights, below, y + 8, step)

    def high(narrow: bool) -> int:
        found = plan(narrow)
        return round(found.foot + (found.step + 2) * sum(map(len, found.below)) + 4)

    def paint(ax: Axes) -> None:
        canvas(ax)
        narrow = is_narrow(ax)
        size, found = text_size(narrow), plan(narrow)
        left, cell, step = found.left, found.cell, found.step
        put(ax, left, 4 + step * 0.5, fitted(column_label, 3 * cell - 24, size) + " →", size, QUIET)
        for j, lines in enumerate(found.heads):
            middle = 4 + step * (1.4 + max(map(len, found.heads)) - len(lines) / 2)
            put(ax, left + (j + 0.5) * cell, middle, lines, size, align="center")
        if not narrow:
            all_ = found.tops[-1] + found.heights[-1] - found.tops[0]
            beside = fitted(row_label, all_, size)
            low = found.tops[0] + (all_ + text_width(beside, size)) / 2
            put(ax, EDGE + step * 0.3, low, beside, size, QUIET, turned=True)
        for i, (y, tall) in enumerate(zip(found.tops, found.heights, strict=True)):
            if narrow:
                put(ax, left, y - 3 - step * len(found.named[i]) / 2, found.named[i], size)
            else:
                put(ax, left - 8, y + tall / 2, found.named[i], size, align="right")
            for j, lines in enumerate(found.said[i]):
                x, fill = left + j * cell, PALE if good[i][j] else PAPER
                box(ax, x, y, cell, tall, fill=fill, edge=OTHER)
                ink = INK if good[i][j] else QUIET
                put(ax, x + cell / 2, y + 6 + step * len(lines) / 2, lines, size, ink, "center")
        inside: dict[tuple[int, int], int] = {}
        for k, (word, i, j) in enumerate(places):
            stacked = inside.get((i, j), 0)
            inside[i, j] = stacked + 1
            x, y = left + j * cell + 16, found.tops[i] + found.heights[i] - 16 - 24 * stacked
            kind_of_point(ax, x, y, k, 9)
            put(ax, x + 12, y, fitted(word, cell - 34, size, True), size, bold=True)
        y = found.foot
        for k, lines in enumerate(found.below):
            kind_of_point(ax, EDGE + 6, y + step * 0.5, k)
            put(ax, EDGE + 20, y + step * len(lines) / 2, lines, size)
            y += (step + 2) * len(lines)

    numbers = pd.DataFrame(
        [
            {"name": name, "field": fields[i][j], "row": rows[i], "column": columns[j]}
            for name, (_word, i, j) in zip(whole, places, strict=True)
        ],
        columns=["name", "field", "row", "column"],
    )
    heads = {
        "name": Column(_("What")),
        "field": Column(_("Field")),
        "row": Column(label(row_label, LONGEST_ROW)),
        "column": Column(label(column_label, LONGEST_ROW)),
    }
    return draw(
        paint,
        title=title,
        alt=alt,
        table=table(numbers, subtitle or title, heads),
        subtitle=subtitle,
        source=source,
        height=(high(False), high(True)),
    )


def _ticked(name: str, good: bool) -> str:
    return ("✓ " if good else "") + label(name, LONGEST_LABEL)
