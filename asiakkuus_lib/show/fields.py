"""Nine fields, and who stands in which of them."""

from collections.abc import Sequence

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

    def plan(narrow: bool) -> tuple[float, float, list[float], list[list[str]]]:
        size, width = text_size(narrow), NARROW if narrow else WIDE
        left = (
            EDGE + 2 * line_height(size) + 6
            if narrow
            else EDGE + line_height(size) + max(text_width(word, size) for word in rows) + 14
        )
        cell = (width - EDGE - left) / 3
        step = line_height(size)
        stacked = [sum(1 for _word, row, _column in places if row == i) for i in range(3)]
        deep = [
            max(len(wrapped(_ticked(fields[i][j], good[i][j]), cell - 10, size)) for j in range(3)) for i in range(3)
        ]
        heights = [
            max(step * lines + 24 * max(inside, 1) + 14, 84.0) for lines, inside in zip(deep, stacked, strict=True)
        ]
        under = [f"{word}: {name}" for (word, _i, _j), name in zip(places, whole, strict=True)]
        return left, cell, heights, [wrapped(line, width - 2 * EDGE - 20, size) for line in under]

    def high(narrow: bool) -> int:
        _left, _cell, heights, under = plan(narrow)
        return round(
            2.6 * line_height(text_size(narrow))
            + sum(heights)
            + (line_height(text_size(narrow)) + 2) * sum(map(len, under))
            + 18
        )

    def paint(ax: Axes) -> None:
        canvas(ax)
        narrow = is_narrow(ax)
        size = text_size(narrow)
        step = line_height(size)
        left, cell, heights, under = plan(narrow)
        put(ax, left, 4 + step * 0.5, fitted(column_label, 3 * cell - 24, size) + " →", size=size, colour=QUIET)
        top = 4 + 2.4 * step
        middle = top + sum(heights) / 2
        beside = fitted(row_label, sum(heights), size)
        put(ax, EDGE + step * 0.3, middle + text_width(beside, size) / 2, beside, size=size, colour=QUIET, turned=True)
        inside: dict[tuple[int, int], int] = {}
        y = top
        for i in range(3):
            word = rows[i]
            if narrow:
                put(
                    ax, EDGE + step * 1.6, y + heights[i] / 2 + text_width(word, size) / 2, word, size=size, turned=True
                )
            else:
                put(ax, left - 8, y + heights[i] / 2, word, size=size, align="right")
            for j in range(3):
                x = left + j * cell
                if not i:
                    put(ax, x + cell / 2, top - step * 0.6, columns[j], size=size, align="center")
                fill = PALE if good[i][j] else PAPER
                box(ax, x, y, cell, heights[i], fill=fill, edge=OTHER, line=1)
                lines = wrapped(_ticked(fields[i][j], good[i][j]), cell - 10, size)
                put(
                    ax,
                    x + cell / 2,
                    y + 6 + step * len(lines) / 2,
                    lines,
                    size=size,
                    align="center",
                    colour=INK if good[i][j] else QUIET,
                )
            y += heights[i]
        for k, (word, i, j) in enumerate(places):
            stacked = inside.get((i, j), 0)
            inside[i, j] = stacked + 1
            x = left + j * cell + 16
            y = top + sum(heights[: i + 1]) - 16 - 24 * stacked
            kind_of_point(ax, x, y, k, 9)
            put(ax, x + 12, y, fitted(word, cell - 34, size, True), size=size, bold=True)
        y = top + sum(heights) + 12
        for k, lines in enumerate(under):
            kind_of_point(ax, EDGE + 6, y + step * 0.5, k)
            put(ax, EDGE + 20, y + step * len(lines) / 2, lines, size=size)
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
