"""Maps: numbers in a matrix, points on a scale, and nine fields with a place in them."""

from collections.abc import Callable, Mapping, Sequence
from math import isfinite

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.show.canvas import (
    LONGEST_LABEL,
    box,
    boxes,
    canvas,
    column,
    fitted,
    label,
    line_height,
    longest_word,
    put,
    put_lines,
    text_size,
    text_width,
    widened,
    wrapped,
)
from asiakkuus_lib.show.figure import NARROW, WIDE, Figure, draw, is_narrow
from asiakkuus_lib.show.numbers import number, percent
from asiakkuus_lib.show.rows import EDGE, draw_labels, places
from asiakkuus_lib.show.style import ACCENT, INK, ON_DEEP, ON_PALE, OTHER, OURS, PALE, PAPER, QUIET, STEPS
from asiakkuus_lib.show.tables import Column, table

SHAPES = ("o", "s", "^", "D", "v")
# Ours first; those of the same shade have another shape.
_COLOURS = (OURS, OTHER, ACCENT, QUIET, INK)
# What can be read, and drawn in few bytes.
MOST_ROWS, MOST_CELLS = 15, 120
# Three lines beside a row, or one under a map.
LONGEST_ROW = 60


def heatmap(
    values: np.ndarray,
    rows: Sequence[str],
    columns: Sequence[str],
    *,
    title: str,
    alt: str,
    row_label: str = "",
    column_label: str = "",
    write: Callable[[float], str] = number,
    limits: tuple[float, float] | None = None,
    subtitle: str = "",
    source: str = "",
) -> Figure:
    """A matrix of numbers; the darker a cell, the larger the number in it: five shades, that go by the root.

    Parameters
    ----------
    values : array, shape (rows, columns)
        The numbers in the cells; one that is not known (NaN) has an empty cell with what `write` writes.
    rows, columns : sequences of str
        Their names. On a narrow screen, columns that do not fit stand in a second matrix under the first.
    title, alt, subtitle, source : str
        See `Figure`.
    row_label, column_label : str
        What the rows and the columns are.
    write : callable
        How a number is written.
    limits : (float, float), optional
        From which number to which the shades go, where they must not jump while a control moves; beyond them they
        are those of the ends. Without them, from zero (or the smallest, if it is below zero) to the largest.

    Examples
    --------
    >>> diagonal = heatmap(np.eye(2), ["a", "b"], ["c", "d"], title="Diagonal", alt="1 on the diagonal.")
    >>> diagonal.table.cells()
    [['a', '1', '0'], ['b', '0', '1']]
    """
    whole = np.asarray(values, dtype=float).reshape(len(rows), len(columns))
    all_rows, all_columns = [label(name) for name in rows], [label(name) for name in columns]
    down = _largest(whole, MOST_ROWS)
    over = _largest(whole.T, min(MOST_ROWS, MOST_CELLS // max(len(down), 1)))
    shade, row_names, column_names = (
        whole[np.ix_(down, over)],
        [all_rows[i] for i in down],
        [all_columns[j] for j in over],
    )
    written = [[write(float(value)) for value in line] for line in shade]
    known = shade[np.isfinite(shade)]
    low, high = limits or (
        min(float(known.min()), 0.0) if len(known) else 0.0,
        float(known.max()) if len(known) else 1.0,
    )

    def plan(narrow: bool) -> "_Matrix":
        return _Matrix(row_names, column_names, written, row_label, column_label, narrow)

    def paint(ax: Axes) -> None:
        canvas(ax)
        narrow = is_narrow(ax)
        _paint_matrix(ax, plan(narrow), shade, written, low, high, row_label, column_label, text_size(narrow))

    frame = pd.DataFrame(whole, columns=[f"c{j}" for j in range(len(columns))])
    frame.insert(0, "row", all_rows)
    heads = {"row": Column(label(row_label) or _("What"))} | {
        f"c{j}": column(name, write) for j, name in enumerate(all_columns)
    }
    hidden = len(all_rows) - len(row_names), len(all_columns) - len(column_names)
    if any(hidden):
        left_out = _("Not shown in the figure: rows {rows}, columns {columns}, the smallest.")
        source = " ".join(filter(None, [left_out.format(rows=number(hidden[0]), columns=number(hidden[1])), source]))
    numbers = table(frame, subtitle or title, heads, note=label(column_label))
    return draw(
        paint,
        title=title,
        alt=alt,
        table=numbers,
        subtitle=subtitle,
        source=source,
        height=(plan(False).height, plan(True).height),
    )


def share_in_cell(part: float) -> str:
    """A share in a cell: nothing where there is none, and what is little not as nothing.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> [share_in_cell(part) for part in (0.25, 0.003, 0.0)]
    ['25%', '<1%', '']
    """
    if not part or not isfinite(part):
        return ""
    return f"<{percent(0.01)}" if 0 < part < 0.005 else percent(part)


def _largest(values: np.ndarray, most: int) -> list[int]:
    """Which rows of numbers are shown, where they are many: those with the largest, in the order given."""
    if len(values) <= most:
        return list(range(len(values)))
    sizes = np.where(np.isfinite(values), abs(values), 0).sum(axis=1)
    return sorted(np.argsort(-sizes, kind="stable")[:most].tolist())


class _Matrix:
    """Where a matrix, or the pieces of one, stand."""

    def __init__(
        self,
        rows: Sequence[str],
        columns: Sequence[str],
        written: Sequence[Sequence[str]],
        row_label: str,
        column_label: str,
        narrow: bool,
    ) -> None:
        size = text_size(narrow)
        width = (NARROW if narrow else WIDE) - 2 * EDGE
        step = line_height(size)
        whole = max((text_width(name, size) for name in rows), default=0.0)
        part = 0.3 if narrow else 0.28
        self.column = min(max(min(longest_word(rows, size), 0.42 * width), min(whole, part * width)), 0.42 * width) + 1
        self.names = [wrapped(name, self.column, size) for name in rows]
        self.left = EDGE + self.column + 8
        room = width - self.column - 8
        numbers = max((text_width(text, size) for line in written for text in line), default=0.0) + 8
        word = longest_word(columns, size) + 6

        def pieces_of(least: float) -> int:
            return max(1, -(-len(columns) // max(1, int(room // least))))

        # Headings stand upright where their words would be wider than a cell, and the matrix fall into many pieces.
        least = max(numbers, step + 8)
        level = pieces_of(max(least, word))
        self.turned = word > room or level > (2 if narrow else 1)
        pieces = pieces_of(least) if self.turned else level
        self.each = -(-len(columns) // pieces) if len(columns) else 1
        self.cell = min(room / max(self.each, 1), 150.0)
        self.heads = [wrapped(name, 150 if self.turned else self.cell - 6, size) for name in columns]
        self.heights = [max(step * len(name) + 8, 30.0) for name in self.names]
        self.pieces: list[tuple[list[int], float, float]] = []
        y = 6 + step * (1.3 if column_label else 0) + step * 1.3 * bool(row_label)
        for begin in range(0, max(len(columns), 1), self.each):
            places = list(range(begin, min(begin + self.each, len(columns))))
            if self.turned:
                head = max((text_width(line, size) for j in places for line in self.heads[j]), default=0) + 10
            else:
                head = step * max((len(self.heads[j]) for j in places), default=0) + 8
            self.pieces.append((places, y, y + head))
            y += head + sum(self.heights) + 14
        self.height = round(y)


def _paint_matrix(
    ax: Axes,
    plan: _Matrix,
    shade: np.ndarray,
    written: Sequence[Sequence[str]],
    low: float,
    high: float,
    row_label: str,
    column_label: str,
    size: float,
) -> None:
    step = line_height(size)
    y = 4 + step * 0.6
    if column_label:
        put(
            ax,
            plan.left,
            y,
            fitted(column_label, (NARROW if is_narrow(ax) else WIDE) - plan.left - 30, size) + " →",
            size=size,
            colour=QUIET,
        )
        y += 1.3 * step
    if row_label:
        put(
            ax,
            EDGE,
            y,
            fitted(row_label, (NARROW if is_narrow(ax) else WIDE) - 40, size) + " ↓",
            size=size,
            colour=QUIET,
        )
    for places_of_columns, _head, top in plan.pieces:
        for k, j in enumerate(places_of_columns):
            middle = plan.left + (k + 0.5) * plan.cell
            lines = plan.heads[j]
            if plan.turned:
                for i, line in enumerate(lines):
                    put(ax, middle + step * (i - (len(lines) - 1) / 2), top - 5, line, size=size, turned=True)
            else:
                put_lines(ax, middle, top - 4 - step * len(lines) / 2, lines, size=size, align="center")
        # Cells of one shade are one shape, and those of the palest one area: fewer bytes.
        box(ax, plan.left + 1, top + 1, len(places_of_columns) * plan.cell - 2, sum(plan.heights) - 2, fill=STEPS[0])
        cells: dict[str, list[tuple[float, float, float, float]]] = {}
        numbers: dict[str, list[tuple[float, float, str]]] = {}
        y = top
        for i, high_of_row in enumerate(plan.heights):
            put_lines(ax, EDGE, y + high_of_row / 2, plan.names[i], size=size)
            for k, j in enumerate(places_of_columns):
                fill, ink = _shade(float(shade[i, j]), low, high)
                cells.setdefault(fill, []).append(
                    (plan.left + k * plan.cell + 1, y + 1, plan.cell - 2, high_of_row - 2)
                )
                numbers.setdefault(ink, []).append(
                    (plan.left + (k + 0.5) * plan.cell, y + high_of_row / 2, written[i][j])
                )
            y += high_of_row
        for fill, corners in cells.items():
            boxes(ax, corners if fill != STEPS[0] else [], fill=fill)
        for ink, texts in numbers.items():
            for x, middle, text in texts:
                put(ax, x, middle, text, size=size, colour=ink, align="center")


def _shade(value: float, low: float, high: float) -> tuple[str, str]:
    """The colour of a cell, and that of the number in it."""
    if not isfinite(value):
        return PAPER, QUIET
    part = (value - low) / (high - low) if high > low else 0.0
    # Small numbers are many, and are to be told apart too: the shades go by the root.
    place = min(int(min(max(part, 0.0), 1.0) ** 0.5 * len(STEPS)), len(STEPS) - 1)
    return STEPS[place], ON_PALE if place < 3 else ON_DEEP


def dots(
    labels: Sequence[str],
    series: Mapping[str, Sequence[float]],
    *,
    title: str,
    alt: str,
    limits: tuple[float, float] = (0, 100),
    mark: tuple[float, str] | None = None,
    write: Callable[[float], str] = number,
    head: str = "",
    subtitle: str = "",
    source: str = "",
) -> Figure:
    """Points on one scale, a row for each label; what they are is told by shape as well as by shade.

    Parameters
    ----------
    labels : sequence of str
        The rows, from top to bottom.
    series : mapping of name to sequence of float
        At most five kinds of points, ours first; one that is not known (NaN) is not drawn.
    title, alt, subtitle, source : str
        See `Figure`.
    limits : (float, float)
        Ends of the scale, where it must not jump while a control moves; a value beyond them widens it.
    mark : (float, str), optional
        A level to compare with, drawn as a thin line, and its words.
    write : callable
        How a value is written.
    head : str
        Heading of the labels in the figure's table.

    Raises
    ------
    ValueError
        If there are more kinds than can be told apart.

    Examples
    --------
    >>> dots(["A"], {"x": [40], "y": [60]}, title="More y than x", alt="x 40, y 60.").table.cells()
    [['A', '40', '60']]
    """
    if len(series) > len(SHAPES):
        raise ValueError(f"at most {len(SHAPES)} kinds of points can be told apart")
    named = [label(name, LONGEST_ROW) for name in labels]
    kinds = {label(name): [float(value) for value in values] for name, values in series.items()}
    low, high = widened(limits, [value for values in kinds.values() for value in values])
    lane = 20.0
    deep = [lane * max(len(kinds), 1) + 4] * len(named)

    def head_height(narrow: bool) -> float:
        step = line_height(text_size(narrow))
        return 6 + (step + 5) * len(_named_shapes(kinds, narrow)) + (step if mark else 0)

    def high_of(narrow: bool) -> int:
        return round(places(named, deep, narrow, head_height(narrow)).height + line_height(text_size(narrow)) + 8)

    def paint(ax: Axes) -> None:
        width, height = canvas(ax)
        narrow = is_narrow(ax)
        size = text_size(narrow)
        found = places(named, deep, narrow, head_height(narrow))
        left = found.left + 8
        right = (
            width
            - EDGE
            - max(text_width(write(v), size) for vs in [*kinds.values(), limits] for v in vs if isfinite(v))
            - 10
        )

        def at(value: float) -> float:
            return left + (right - left) * (value - low) / ((high - low) or 1)

        for i, line in enumerate(_named_shapes(kinds, narrow)):
            y = 6 + (line_height(size) + 5) * (i + 0.5)
            for x, k, name in line:
                ax.plot(
                    [EDGE + x + 6],
                    [y],
                    linestyle="none",
                    marker=SHAPES[k],
                    markersize=7,
                    color=_COLOURS[k],
                    clip_on=False,
                )
                put(ax, EDGE + x + 17, y, name, size=size, bold=True, colour=_words_of(_COLOURS[k]))
        bottom = found.tops[-1] + deep[-1] if named else head_height(narrow)
        for top, depth in zip(found.tops, deep, strict=True):
            box(ax, left - 8, top, width - EDGE - left + 8, depth, fill=PALE)
        if mark:
            for top, depth in zip(found.tops, deep, strict=True):
                ax.plot([at(mark[0])] * 2, [top, top + depth], color=QUIET, linewidth=1, linestyle=(0, (4, 3)))
            words = fitted(mark[1], width - 2 * EDGE, size)
            wide = text_width(words, size)
            put(
                ax,
                min(at(mark[0]) + 4, width - EDGE - wide),
                head_height(narrow) - line_height(size) * 0.5,
                words,
                size=size,
                colour=QUIET,
            )
        draw_labels(ax, found, [], narrow)
        for k, (_name, values) in enumerate(kinds.items()):
            for top, value in zip(found.tops, values, strict=True):
                if isfinite(value):
                    y = top + 2 + lane * (k + 0.5)
                    ax.plot([at(low), at(value)], [y, y], color=_COLOURS[k], linewidth=1.2)
                    ax.plot(
                        [at(value)],
                        [y],
                        linestyle="none",
                        marker=SHAPES[k],
                        markersize=7,
                        color=_COLOURS[k],
                        clip_on=False,
                    )
                    wide = text_width(write(value), size)
                    if mark and at(value) + 7 < at(mark[0]) < at(value) + 11 + wide:
                        box(ax, at(value) + 8, y - 8, wide + 3, 16, fill=PALE)
                    put(ax, at(value) + 9, y, write(value), size=size)
        for tick in np.linspace(low, high, 3 if narrow else 5):
            put(
                ax,
                at(tick),
                bottom + line_height(size) * 0.8,
                write(float(tick)),
                size=size,
                colour=QUIET,
                align="center",
            )

    frame = pd.DataFrame({f"k{k}": values for k, values in enumerate(kinds.values())}, dtype=float)
    frame.insert(0, "label", named)
    columns = {"label": Column(head or _("What"))} | {f"k{k}": column(name, write) for k, name in enumerate(kinds)}
    numbers = table(frame, subtitle or title, columns, note=label(mark[1]) if mark else "")
    return draw(
        paint,
        title=title,
        alt=alt,
        table=numbers,
        subtitle=subtitle,
        source=source,
        height=(high_of(False), high_of(True)),
    )


def _words_of(colour: str) -> str:
    """The colour of words about something: the grey of what is drawn is too pale for them."""
    return QUIET if colour == OTHER else colour


def _named_shapes(kinds: Mapping[str, object], narrow: bool) -> list[list[tuple[float, int, str]]]:
    """The names of kinds of points on lines: where each stands, which it is."""
    size, width = text_size(narrow), (NARROW if narrow else WIDE) - 2 * EDGE
    lines: list[list[tuple[float, int, str]]] = []
    x = width + 1.0
    for k, name in enumerate(kinds):
        name = fitted(name, width - 20, size, True)
        wide = 17 + text_width(name, size, True) + 18
        if x + wide - 18 > width:
            lines.append([])
            x = 0.0
        lines[-1].append((x, k, name))
        x += wide
    return lines


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
                put_lines(
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
            ax.plot(
                [x], [y], linestyle="none", marker=SHAPES[k % 5], markersize=9, color=_COLOURS[k % 5], clip_on=False
            )
            put(ax, x + 12, y, fitted(word, cell - 34, size, True), size=size, bold=True)
        y = top + sum(heights) + 12
        for k, lines in enumerate(under):
            ax.plot(
                [EDGE + 6],
                [y + step * 0.5],
                linestyle="none",
                marker=SHAPES[k % 5],
                markersize=7,
                color=_COLOURS[k % 5],
                clip_on=False,
            )
            put_lines(ax, EDGE + 20, y + step * len(lines) / 2, lines, size=size)
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
