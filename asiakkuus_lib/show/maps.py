"""Numbers in a matrix: the larger, the darker."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from math import isfinite

import numpy as np
from matplotlib.axes import Axes

from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.show.canvas import (
    box,
    boxes,
    canvas,
    fitted,
    label,
    line_height,
    longest_word,
    put,
    text_size,
    text_width,
    wrapped,
)
from asiakkuus_lib.show.figure import NARROW, WIDE, Figure, draw, is_narrow
from asiakkuus_lib.show.many import MOST, largest
from asiakkuus_lib.show.numbers import number, percent
from asiakkuus_lib.show.rows import EDGE
from asiakkuus_lib.show.style import ACCENT, ON_DEEP, ON_PALE, PAPER, QUIET, STEPS
from asiakkuus_lib.show.tables import column, labelled

# What can be read, and drawn in few bytes: cells of short numbers, and of those longer than six letters.
MOST_CELLS, MOST_LONG_CELLS = 120, 100


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
    framed: Collection[tuple[int, int]] = (),
    subtitle: str = "",
    source: str = "",
) -> Figure:
    """A matrix of numbers; the darker a cell, the larger the number in it: five shades, that go by the root.

    Parameters
    ----------
    values : array, shape (rows, columns)
        The numbers in the cells. A cell of one that is not known (NaN) has no shade, nor has one in which `write`
        writes nothing.
    rows, columns : sequences of str
        Their names. On a narrow screen, columns that do not fit stand in a second matrix under the first; if they do
        not fit into two, the names of the rows stand above their cells.
    title, alt, subtitle, source : str
        See `Figure`.
    row_label, column_label : str
        What the rows and the columns are.
    write : callable
        How a number is written.
    limits : (float, float), optional
        From which number to which the shades go, where they must not jump while a control moves; beyond them they
        are those of the ends. Without them, from zero (or the smallest, if it is below zero) to the largest.
    framed : collection of (row, column)
        Places in `values` of the cells that the title speaks of.

    Examples
    --------
    >>> diagonal = heatmap(np.eye(2), ["a", "b"], ["c", "d"], title="Diagonal", alt="1 on the diagonal.")
    >>> diagonal.table.cells()
    [['a', '1', '0'], ['b', '0', '1']]
    """
    whole = np.asarray(values, dtype=float).reshape(len(rows), len(columns))
    all_rows, all_columns = [label(name) for name in rows], [label(name) for name in columns]
    sizes = np.where(np.isfinite(whole), abs(whole), 0)
    down = largest(sizes.sum(axis=1).tolist())
    cells = MOST_CELLS if max(map(len, map(write, whole[down].ravel())), default=0) <= 6 else MOST_LONG_CELLS
    over = largest(sizes.sum(axis=0).tolist(), most=min(MOST, cells // max(len(down), 1)))
    shade, row_names, column_names = (
        whole[np.ix_(down, over)],
        [all_rows[i] for i in down],
        [all_columns[j] for j in over],
    )
    written = [[write(float(value)) for value in line] for line in shade]
    chosen = {(i, j) for i, row in enumerate(down) for j, column in enumerate(over) if (row, column) in framed}
    known = shade[np.isfinite(shade)]
    low, high = limits or (
        min(float(known.min()), 0.0) if len(known) else 0.0,
        float(known.max()) if len(known) else 1.0,
    )

    def plan(narrow: bool) -> "_Matrix":
        return _planned(row_names, column_names, written, (row_label, column_label), narrow)

    def paint(ax: Axes) -> None:
        canvas(ax)
        _paint_matrix(ax, plan(is_narrow(ax)), shade, written, (low, high), (row_label, column_label), chosen)

    hidden = len(all_rows) - len(row_names), len(all_columns) - len(column_names)
    source = " ".join(filter(None, [_left_out(*hidden), source]))
    told = [(column(str(name), write), whole[:, j].tolist()) for j, name in enumerate(columns)]
    numbers = labelled(subtitle or title, label(row_label) or _("What"), rows, told, note=label(column_label))
    return draw(
        paint,
        title=title,
        alt=alt,
        table=numbers,
        subtitle=subtitle,
        source=source,
        height=(plan(False).height, plan(True).height),
    )


def _left_out(rows: int, columns: int) -> str:
    """How many rows and columns are not drawn, as a sentence; "" where all are.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> _left_out(0, 2)
    'Not shown in the figure: columns 2, the smallest.'
    """
    if not rows and not columns:
        return ""
    if not columns:
        said = _("Not shown in the figure: rows {rows}, the smallest.")
    elif not rows:
        said = _("Not shown in the figure: columns {columns}, the smallest.")
    else:
        said = _("Not shown in the figure: rows {rows}, columns {columns}, the smallest.")
    return said.format(rows=number(rows), columns=number(columns))


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


@dataclass(frozen=True)
class _Matrix:
    """Where a matrix, or the pieces of one, stand: each has its columns, where its heads end and where it begins."""

    narrow: bool
    above: bool
    names: list[list[str]]
    heads: list[list[str]]
    turned: bool
    left: float
    cell: float
    # Of the names that stand above their cells, and of the cells.
    over: list[float]
    deep: list[float]
    one_line: bool
    pieces: list[tuple[range, float]]
    height: int


def _planned(
    rows: Sequence[str],
    columns: Sequence[str],
    written: Sequence[Sequence[str]],
    labels: tuple[str, str],
    narrow: bool,
) -> _Matrix:
    """The names of rows stand beside their cells, or above them where there are fewer pieces for it."""
    beside = _placed(rows, columns, written, labels, narrow, above=False)
    if not narrow or len(beside.pieces) <= 2:
        return beside
    above = _placed(rows, columns, written, labels, narrow, above=True)
    return min(beside, above, key=lambda plan: len(plan.pieces))


def _placed(
    rows: Sequence[str],
    columns: Sequence[str],
    written: Sequence[Sequence[str]],
    labels: tuple[str, str],
    narrow: bool,
    above: bool,
) -> _Matrix:
    size = text_size(narrow)
    width = (NARROW if narrow else WIDE) - 2 * EDGE
    step = line_height(size)
    whole = max((text_width(name, size) for name in rows), default=0.0)
    part = 0.3 if narrow else 0.28
    column = min(max(min(longest_word(rows, size), 0.42 * width), min(whole, part * width)), 0.42 * width) + 1
    names = [wrapped(name, width if above else column, size) for name in rows]
    left = EDGE if above else EDGE + column + 8
    room = EDGE + width - left
    numbers = max((text_width(text, size) for line in written for text in line), default=0.0) + 8
    word = longest_word(columns, size) + 6

    def pieces_of(least: float) -> int:
        return max(1, -(-len(columns) // max(1, int(room // least))))

    # Headings stand upright where their words would be wider than a cell, and the matrix fall into many pieces.
    least = max(numbers, step + 8)
    level = pieces_of(max(least, word))
    turned = word > room or level > (2 if narrow else 1)
    many = pieces_of(least) if turned else level
    each = -(-len(columns) // many) if len(columns) else 1
    cell = min(room / max(each, 1), 150.0)
    heads = [wrapped(name, 150 if turned else cell - 6, size) for name in columns]
    over = [step * len(name) + 3 if above else 0.0 for name in names]
    deep = [30.0 if above else max(step * len(name) + 8, 30.0) for name in names]
    row_label, column_label = labels
    one_line = not above and text_width(f"{row_label} ↓", size) < left - EDGE - 6
    y = 6 + 1.3 * step * (max if one_line else sum)((bool(row_label), bool(column_label)))
    pieces = []
    for begin in range(0, max(len(columns), 1), each):
        places = range(begin, min(begin + each, len(columns)))
        if turned:
            head = max((text_width(line, size) for j in places for line in heads[j]), default=0) + 10
        else:
            head = step * max((len(heads[j]) for j in places), default=0) + 8
        pieces.append((places, y + head))
        y += head + sum(over) + sum(deep) + 14 + 6 * above * len(rows)
    return _Matrix(narrow, above, names, heads, turned, left, cell, over, deep, one_line, pieces, round(y))


def _paint_matrix(
    ax: Axes,
    plan: _Matrix,
    shade: np.ndarray,
    written: Sequence[Sequence[str]],
    ends: tuple[float, float],
    labels: tuple[str, str],
    framed: Collection[tuple[int, int]],
) -> None:
    size = text_size(plan.narrow)
    step, width = line_height(size), NARROW if plan.narrow else WIDE
    y = 4 + step * 0.6
    row_label, column_label = labels
    if column_label:
        put(ax, plan.left, y, fitted(column_label, width - plan.left - 30, size) + " →", size, QUIET)
        y += 1.3 * step * (not plan.one_line)
    if row_label:
        put(ax, EDGE, y, fitted(row_label, width - 40, size) + " ↓", size, QUIET)
    for places, top in plan.pieces:
        for k, j in enumerate(places):
            middle, lines = plan.left + (k + 0.5) * plan.cell, plan.heads[j]
            if plan.turned:
                put(ax, middle, top - 5, lines, size, turned=True)
            else:
                put(ax, middle, top - 4 - step * len(lines) / 2, lines, size, align="center")
        if not plan.above:
            # Cells of one shade are one shape, and those of the palest one area: fewer bytes.
            box(ax, plan.left + 1, top + 1, len(places) * plan.cell - 2, sum(plan.deep) - 2, fill=STEPS[0])
        cells: dict[str, list[tuple[float, float, float, float]]] = {}
        frames: list[tuple[float, float, float, float]] = []
        numbers: dict[str, list[tuple[float, float, str]]] = {}
        y = top
        for i, (over, deep) in enumerate(zip(plan.over, plan.deep, strict=True)):
            put(ax, EDGE, y + (over if plan.above else deep) / 2, plan.names[i], size)
            for k, j in enumerate(places):
                x = plan.left + k * plan.cell
                empty = not written[i][j].strip()
                fill, ink = (PAPER, QUIET) if empty else _shade(float(shade[i, j]), *ends)
                if empty and not plan.above:
                    # Nothing is left of the area that lies under all.
                    cells.setdefault(fill, []).append((x - 0.3, y - 0.3, plan.cell + 0.6, deep + 0.6))
                elif plan.above or fill != STEPS[0]:
                    cells.setdefault(fill, []).append((x + 1, y + over + 1, plan.cell - 2, deep - 2))
                if (i, j) in framed:
                    frames.append((x, y + over, plan.cell, deep))
                numbers.setdefault(ink, []).append((x + plan.cell / 2, y + over + deep / 2, written[i][j]))
            y += over + deep + 6 * plan.above
        for fill, corners in cells.items():
            boxes(ax, corners, fill=fill)
        for x, top_edge, wide, high in frames:
            box(ax, x, top_edge, wide, high, fill="none", edge=ACCENT, line=2)
        for ink, texts in numbers.items():
            for x, middle, text in texts:
                put(ax, x, middle, text, size, ink, "center")


def _shade(value: float, low: float, high: float) -> tuple[str, str]:
    """The colour of a cell, and that of the number in it."""
    if not isfinite(value):
        return PAPER, QUIET
    part = (value - low) / (high - low) if high > low else 0.0
    # Small numbers are many, and are to be told apart too: the shades go by the root.
    place = min(int(min(max(part, 0.0), 1.0) ** 0.5 * len(STEPS)), len(STEPS) - 1)
    return STEPS[place], ON_PALE if place < 3 else ON_DEEP
