"""Figures made of words: levels, a process with its way back, and a matrix."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, Unpack

import numpy as np
from matplotlib.axes import Axes

from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.show.canvas import LONGEST_ROW, SMALL, box, canvas, line_height, put, text_size, text_width, wrapped
from asiakkuus_lib.show.figure import NARROW, WIDE, Figure, Words, caption, draw, is_narrow
from asiakkuus_lib.show.many import FOOT, not_shown
from asiakkuus_lib.show.marks import pointer, shape, stroke
from asiakkuus_lib.show.style import ACCENT, GRID, INK, OTHER, OURS, PALE, PAPER, QUIET
from asiakkuus_lib.show.tables import Column, Table, table

# What is said of a level, a step or in a cell is longer than a name.
LONGEST_WORDS = 140
# Of a matrix.
MOST_ROWS, MOST_COLUMNS = 12, 8


def layers(
    levels: Mapping[str, str],
    *,
    columns: tuple[str, str],
    form: Literal["pyramid", "onion"] = "pyramid",
    highlight: Collection[str] = (),
    uncertain: Collection[str] = (),
    **words: Unpack[Words],
) -> Figure:
    """Levels one over the other, or one within the other, and what each is.

    Parameters
    ----------
    levels : mapping of name to words
        From the top down, or from the outermost in; the words may be empty.
    columns : (str, str)
        What the names and the words are: "Level", "What it does".
    form : str
        "pyramid" or "onion".
    highlight : collection of str
        The levels that the title speaks of.
    uncertain : collection of str
        The levels that are missing or not certain: dashed and empty.
    title, alt, subtitle, source
        See `Figure`.

    Examples
    --------
    >>> layers({"Strategic": "whom we serve", "Operative": "what we do today"}, columns=("Level", "Question"),
    ...        title="The tactical level is missing", alt="2 of 3 levels.").alt
    '2 of 3 levels.'
    """
    names = list(levels)

    def layout(width: int) -> tuple[float, list[list[str]], list[list[str]], list[float]]:
        side = 280.0 if width == WIDE else 120.0
        size, room = text_size(width == NARROW), width - side - 40
        heads = [wrapped(name, room, size, longest=LONGEST_ROW) for name in names]
        says = [wrapped(said, room, SMALL, longest=LONGEST_WORDS) if said else [] for said in levels.values()]
        high = [
            max(34.0, len(a) * line_height(size) + len(b) * line_height(SMALL) + 12)
            for a, b in zip(heads, says, strict=True)
        ]
        return side, heads, says, high

    def paint(ax: Axes) -> None:
        width = NARROW if is_narrow(ax) else WIDE
        side, heads, says, high = layout(width)
        size = text_size(width == NARROW)
        ends = np.cumsum([4.0, *high])
        canvas(ax)
        all_, middles = ends[-1] - 4.0, []
        for k, name in enumerate(names):
            top, bottom = float(ends[k]), float(ends[k + 1])
            fill = OURS if name in highlight else OTHER
            unsure = name in uncertain
            if form == "pyramid":
                # The tip is blunt: the first level is to be seen too.
                half = [(12 + (side / 2 - 12) * (y - 4) / all_) for y in (top + 1.5, bottom - 1.5)]
                middle = side / 2 + 2
                corners = [
                    (middle - half[0], top + 1.5), (middle + half[0], top + 1.5), (middle + half[1], bottom - 1.5),
                    (middle - half[1], bottom - 1.5),
                ]  # fmt: skip
                shape(ax, corners, fill, fill, unsure)
                edge = middle + (half[0] + half[1]) / 2
            else:
                inset = k * min(side / 2 / (len(names) + 0.5), 24.0)
                low = ends[-1] - k * min(10.0, 60 / len(names))
                fill = OURS if name in highlight else PALE if k % 2 == 0 else PAPER
                outline = QUIET if not unsure else INK
                box(ax, 2 + inset, top, side - 2 * inset, low - top, fill=fill, edge=outline, line=1.2, dashed=unsure)
                edge = 2 + side - inset
            y = top + high[k] / 2
            stroke(ax, [edge + 2, side + 22], [y, y], OTHER, 0.7)
            middles.append(_middles(y, heads[k], says[k], size))
        # Words that look alike are set in a row: they are then written together.
        for (first, _second), head in zip(middles, heads, strict=True):
            put(ax, side + 28, first, head, size, INK)
        for (_first, second), said in zip(middles, says, strict=True):
            put(ax, side + 28, second, said, SMALL, QUIET)

    heights = [round(sum(layout(width)[3])) + 8 for width in (WIDE, NARROW)]
    return draw(paint, table=_said(levels, columns, uncertain, words), height=(heights[0], heights[1]), **words)


def _middles(y: float, head: Sequence[str], said: Sequence[str], size: float) -> tuple[float, float]:
    """Where the name and the words under it stand, around a height."""
    a, b = len(head) * line_height(size), len(said) * line_height(SMALL)
    return y - b / 2, y + a / 2


def _said(levels: Mapping[str, str], columns: tuple[str, str], uncertain: Collection[str], words: Words) -> Table:
    """Names and words as a table, with what is not certain where anything is."""
    import pandas as pd

    frame = pd.DataFrame({"name": list(levels), "said": list(levels.values())})
    frame["unsure"] = [_("not certain") if name in uncertain else "" for name in levels]
    shown = {"name": Column(columns[0]), "said": Column(columns[1], "prose")}
    return table(frame, caption(words), shown | ({"unsure": Column(_("Certainty"))} if uncertain else {}))


def process(
    steps: Mapping[str, str],
    *,
    columns: tuple[str, str],
    back: tuple[str, str, str] | None = None,
    highlight: Collection[str] = (),
    uncertain: Collection[str] = (),
    **words: Unpack[Words],
) -> Figure:
    """Steps one after the other, and the way back.

    Parameters
    ----------
    steps : mapping of name to words
        In their order; the words may be empty.
    columns : (str, str)
        What the names and the words are: "Phase", "What is done".
    back : (str, str, str), optional
        From which step to which the way leads back, and its words.
    highlight : collection of str
        The steps that the title speaks of.
    uncertain : collection of str
        The steps that are missing or not certain: dashed and empty.
    title, alt, subtitle, source
        See `Figure`.

    Raises
    ------
    ValueError
        If the way back does not lead from one of the steps to one before it.

    Examples
    --------
    >>> process({"Group": "who they are", "Act": "what we do"}, columns=("Phase", "What is done"),
    ...         back=("Act", "Group", "learn"), title="What is learnt leads back", alt="2 phases.").alt
    '2 phases.'
    """
    names = list(steps)
    if back and not (back[0] in names and back[1] in names and names.index(back[1]) <= names.index(back[0])):
        raise ValueError(f"a way back leads from a step to one before it, not from {back[0]!r} to {back[1]!r}")

    def across(width: int) -> bool:
        return width == WIDE and 1 < len(names) <= 5

    def layout(width: int) -> tuple[float, list[list[str]], list[list[str]], list[float], list[str], float]:
        size = text_size(width == NARROW)
        aside = (116.0 if width == NARROW else 190.0) if back else 0.0
        room = (width - 24 * (len(names) - 1) - 4) / len(names) if across(width) else width - aside - 4
        heads = [wrapped(name, room - 20, size, longest=LONGEST_ROW) for name in names]
        says = [wrapped(said, room - 20, SMALL, longest=LONGEST_WORDS) if said else [] for said in steps.values()]
        high = [len(a) * line_height(size) + len(b) * line_height(SMALL) + 18 for a, b in zip(heads, says, strict=True)]
        way = wrapped(back[2], 300 if across(width) else aside - 34, SMALL, longest=LONGEST_WORDS) if back else []
        if across(width):
            height = max(high) + (len(way) * line_height(SMALL) + 40 if back else 0) + 6
        else:
            height = sum(high) + 20 * (len(names) - 1) + 6
            height = max(height, len(way) * line_height(SMALL) + 16)
        return room, heads, says, high, way, height

    def paint(ax: Axes) -> None:
        width = NARROW if is_narrow(ax) else WIDE
        room, heads, says, high, way, height = layout(width)
        size = text_size(width == NARROW)
        canvas(ax)
        boxes, inks = [], []
        for k, name in enumerate(names):
            left = 2 + k * (room + 24) if across(width) else 2
            top = 3 if across(width) else 3 + sum(high[:k]) + 20 * k
            tall = max(high) if across(width) else high[k]
            boxes.append((left, top, left + room, top + tall))
            strong = name in highlight
            unsure = name in uncertain
            fill = OURS if strong and not unsure else PALE
            box(ax, left, top, room, tall, fill=fill, edge=QUIET if not strong else OURS, line=1.2, dashed=unsure)
            inks.append((PAPER, PAPER) if fill == OURS else (INK, QUIET))
        for each, which in ((heads, 0), (says, 1)):
            for k, (left, top, _right, bottom) in enumerate(boxes):
                y = _middles((top + bottom) / 2, heads[k], says[k], size)[which]
                put(ax, left + 10, y, each[k], (size, SMALL)[which], inks[k][which])
        for one, other in pairwise(boxes):
            if across(width):
                pointer(ax, [(one[2] + 2, (one[1] + one[3]) / 2), (other[0] - 3, (one[1] + one[3]) / 2)], QUIET)
            else:
                x = one[0] + 22
                pointer(ax, [(x, one[3] + 1), (x, other[1] - 2)], QUIET)
        if back:
            start, end = boxes[names.index(back[0])], boxes[names.index(back[1])]
            if across(width):
                low = start[3] + 26
                a, b = (start[0] + start[2]) / 2 + 10, (end[0] + end[2]) / 2 - 10
                pointer(ax, [(a, start[3] + 1), (a, low), (b, low), (b, end[3] + 2)], ACCENT)
                half = max(text_width(line, SMALL) for line in way) / 2
                middle = min(max((a + b) / 2, half + 2), width - half - 2)
                put(ax, middle, low + 8 + len(way) * line_height(SMALL) / 2, way, SMALL, ACCENT, "center")
            else:
                right = start[2] + 22
                a, b = (start[1] + start[3]) / 2 + 5, (end[1] + end[3]) / 2 - 5
                pointer(ax, [(start[2] + 1, a), (right, a), (right, b), (end[2] + 2, b)], ACCENT)
                half = len(way) * line_height(SMALL) / 2
                put(ax, right + 8, min(max((a + b) / 2, half + 2), height - half - 2), way, SMALL, ACCENT)

    heights = [round(layout(width)[5]) + 1 for width in (WIDE, NARROW)]
    numbers = _said(steps, columns, uncertain, words)
    return draw(paint, table=numbers, height=(heights[0], heights[1]), **words)


def matrix(
    rows: Sequence[str],
    columns: Sequence[str],
    cells: Sequence[Sequence[str | bool]],
    *,
    heading: str,
    highlight: Collection[tuple[str, str]] = (),
    uncertain: Collection[tuple[str, str]] = (),
    **words: Unpack[Words],
) -> Figure:
    """Rows and columns of words or ticks; where the columns have no room, the cells of a row stand under its name.

    Parameters
    ----------
    rows, columns : sequences of str
        Their names. Twelve rows and eight columns are drawn, the first ones.
    cells : sequence of rows of str or bool
        What stands in each cell; True is a tick, and False or "" is an empty cell.
    heading : str
        What the rows are: "Need".
    highlight : collection of (row, column)
        The cells that the title speaks of: dark.
    uncertain : collection of (row, column)
        The cells that are not certain: dashed.
    title, alt, subtitle, source
        See `Figure`.

    Raises
    ------
    ValueError
        If there are not as many cells as rows and columns.

    Examples
    --------
    >>> matrix(["Leisure", "Cargo"], ["Large", "Small"], [["call", ""], ["visit", "write"]], heading="Need",
    ...        title="Only large cargo is visited", alt="1 of 4 cells.", highlight=[("Cargo", "Large")]).alt
    '1 of 4 cells.'
    """
    import pandas as pd

    if len(cells) != len(rows) or any(len(row) != len(columns) for row in cells):
        raise ValueError(f"a matrix of {len(rows)} rows and {len(columns)} columns needs a cell for each place")
    said = [
        [("✓" if cell else "") if isinstance(cell, bool | np.bool_) else str(cell) for cell in row] for row in cells
    ]
    shown = [row[:MOST_COLUMNS] for row in said[:MOST_ROWS]]
    # Rows and columns, not their cells: a reader counts what has a name.
    hidden = max(0, len(rows) - MOST_ROWS) + max(0, len(columns) - MOST_COLUMNS)

    foot = FOOT if hidden else 0
    # Ticks and numbers stand in the middle, words begin at the left.
    centred = all(len(cell) < 6 for row in said for cell in row)

    def layout(width: int) -> "_Grid":
        return _grid(rows[:MOST_ROWS], columns[:MOST_COLUMNS], shown, width)

    def paint(ax: Axes) -> None:
        found = layout(NARROW if is_narrow(ax) else WIDE)
        canvas(ax)
        for x, y, lines, colour, side in sorted(found.words, key=lambda each: each[3:]):
            put(ax, x, y, lines, SMALL, colour, side)
        put(ax, 2, found.height + 10, not_shown(hidden), SMALL, QUIET)
        for (i, j), (left, top, right, bottom, lines) in found.cells.items():
            place = (rows[i], columns[j])
            strong, unsure = place in highlight, place in uncertain
            if strong or unsure or said[i][j]:
                fill = OURS if strong or unsure else PALE
                box(ax, left, top, right - left, bottom - top, fill=fill, line=1.2, dashed=unsure)
            else:
                box(ax, left, top, right - left, bottom - top, fill=PAPER, edge=GRID, line=1.2)
            middle, start = (top + bottom) / 2, left + 8
            ink = PAPER if strong and not unsure else INK
            put(
                ax, (left + right) / 2 if centred else start, middle, lines, SMALL, ink, "center" if centred else "left"
            )

    unsure_too = [
        [
            f"{cell} ({_('not certain')})" if (row, column) in uncertain else cell
            for column, cell in zip(columns, line, strict=True)
        ]
        for row, line in zip(rows, said, strict=True)
    ]
    frame = pd.DataFrame(unsure_too, columns=[f"c{j}" for j in range(len(columns))])
    frame.insert(0, "row", list(map(str, rows)))
    numbers = table(
        frame, caption(words), {"row": Column(heading)} | {f"c{j}": Column(str(c)) for j, c in enumerate(columns)}
    )
    heights = [round(layout(width).height) + foot for width in (WIDE, NARROW)]
    return draw(paint, table=numbers, height=(heights[0], heights[1]), **words)


@dataclass(frozen=True)
class _Grid:
    """Where the words and the cells of a matrix stand."""

    words: list[tuple[float, float, list[str], str, str]]
    cells: dict[tuple[int, int], tuple[float, float, float, float, list[str]]]
    height: float


def _grid(rows: Sequence[str], columns: Sequence[str], said: Sequence[Sequence[str]], width: int) -> _Grid:
    high = line_height(SMALL)
    # A column has room for its longest word, or for a dozen letters of it.
    longest = max((text_width(part, SMALL) for row in said for cell in row for part in cell.split()), default=0.0)
    heads = max((text_width(part, SMALL) for name in columns for part in str(name).split()), default=0.0)
    needs = min(max(longest + 18, min(heads + 6, 56.0), 44.0), 110.0)
    left = min(0.28 * width, max((text_width(str(name), SMALL) for name in rows), default=0.0) + 12)
    each = (width - left - 2) / max(len(columns), 1)
    words: list[tuple[float, float, list[str], str, str]] = []
    cells: dict[tuple[int, int], tuple[float, float, float, float, list[str]]] = {}
    if each >= needs:
        named = [wrapped(name, each - 6, SMALL, longest=LONGEST_ROW) for name in columns]
        y = max(map(len, named), default=0) * high + 8
        words += [(left + each * (j + 0.5), y - 6 - len(n) * high / 2, n, QUIET, "center") for j, n in enumerate(named)]
        for i, name in enumerate(rows):
            label = wrapped(name, left - 10, SMALL, longest=LONGEST_ROW)
            lines = [wrapped(cell, each - 18, SMALL, longest=LONGEST_WORDS) for cell in said[i]]
            tall = max(len(label), *(len(line) for line in lines)) * high + 12
            words.append((2, y + tall / 2, label, INK, "left"))
            for j, line in enumerate(lines):
                cells[i, j] = (left + each * j + 2, y + 2, left + each * (j + 1) - 2, y + tall - 2, line)
            y += tall
        return _Grid(words, cells, y + 4)
    y = 4.0
    for i, name in enumerate(rows):
        label = wrapped(name, width - 6, SMALL, longest=LONGEST_ROW)
        words.append((2, y + len(label) * high / 2, label, INK, "left"))
        y += len(label) * high + 4
        for j, column in enumerate(columns):
            if said[i][j]:
                half = (width - 16) * 0.44
                key = wrapped(column, half - 6, SMALL, longest=LONGEST_ROW)
                line = wrapped(said[i][j], width - 16 - half - 16, SMALL, longest=LONGEST_WORDS)
                tall = max(len(key), len(line)) * high + 6
                words.append((14, y + tall / 2, key, QUIET, "left"))
                cells[i, j] = (14 + half, y + 1, width - 2, y + tall - 1, line)
                y += tall
        y += 10
    return _Grid(words, cells, y)
