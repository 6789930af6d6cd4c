"""Rows under each other: a name beside its bars, or above them where there is no room beside."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import isfinite

from matplotlib.axes import Axes

from asiakkuus_lib.show.canvas import (
    box,
    canvas,
    line_height,
    longest_word,
    put,
    put_lines,
    text_size,
    text_width,
    wrapped,
)
from asiakkuus_lib.show.figure import NARROW, WIDE, is_narrow
from asiakkuus_lib.show.style import ACCENT, INK, OTHER, OURS, PAPER, QUIET

# What is drawn of a bar: its fill, its edge, and the colour of its name.
LOOKS = {
    "ours": (OURS, "none", INK),
    "other": (OTHER, "none", QUIET),
    "accent": (ACCENT, "none", ACCENT),
    "expected": (PAPER, INK, INK),
}
EDGE, GAP = 8.0, 6.0


@dataclass(frozen=True)
class Bar:
    """A bar from one value to another, what is written at its end, and how it looks."""

    begin: float
    end: float
    text: str
    look: str = "ours"
    name: str = ""


@dataclass(frozen=True)
class Row:
    """A name and its bars, each in a lane of its own, or all in one."""

    label: str
    bars: Sequence[Bar]
    strong: bool = False
    lanes: int = 0

    @property
    def deep(self) -> int:
        """How many lanes it has."""
        return self.lanes or len(self.bars)


@dataclass(frozen=True)
class Places:
    """Where the rows of a drawing stand, in CSS pixels.

    Parameters
    ----------
    left : float
        Where the bars may begin.
    above : bool
        Whether the names stand above the bars.
    lines : list of list of str
        The names, wrapped.
    names : list of float
        Middle of each name.
    tops : list of float
        Where the bars of each row begin.
    height : float
        Height of the rows together with what stands above them.
    """

    left: float
    above: bool
    lines: list[list[str]]
    names: list[float] = field(default_factory=list)
    tops: list[float] = field(default_factory=list)
    height: float = 0


def places(
    labels: Sequence[str], deep: Sequence[float], narrow: bool, head: float = 0, strong: Sequence[bool] = ()
) -> Places:
    """Place rows whose bars are so deep under each other."""
    size, width = text_size(narrow), NARROW if narrow else WIDE
    bold = any(strong)
    whole = max((text_width(name, size, bold) for name in labels), default=0.0)
    above = narrow and whole > 0.34 * width
    if above:
        column = width - 2 * EDGE
    else:
        column = min(max(longest_word(labels, size, bold), min(whole, 0.3 * width)), 0.5 * width) + 1
    lines = [wrapped(name, column, size, bold) for name in labels]
    found = Places(EDGE if above else EDGE + column + 10 * any(labels), above, lines)
    y, step = head, line_height(size)
    for row, depth in zip(lines, deep, strict=True):
        if above:
            found.names.append(y + step * len(row) / 2)
            found.tops.append(y + step * len(row) + 2)
            y += step * len(row) + 2 + depth + 9
        else:
            high = max(step * len(row), depth) + (8 if depth < 40 else 14)
            found.names.append(y + high / 2)
            found.tops.append(y + (high - depth) / 2)
            y += high
    return Places(found.left, above, lines, found.names, found.tops, y + 4)


def draw_labels(ax: Axes, found: Places, strong: Sequence[bool], narrow: bool, colours: Sequence[str] = ()) -> None:
    """Write the names of rows."""
    for i, (middle, lines) in enumerate(zip(found.names, found.lines, strict=True)):
        put_lines(
            ax,
            EDGE,
            middle,
            lines,
            size=text_size(narrow),
            bold=bool(strong) and strong[i],
            colour=colours[i] if colours else INK,
        )


def coloured_words(words: Sequence[tuple[str, str]], narrow: bool) -> list[list[tuple[float, str, str]]]:
    """Names of looks on lines above the rows: where each stands, its look and its words."""
    size, width = text_size(narrow), (NARROW if narrow else WIDE) - 2 * EDGE
    lines: list[list[tuple[float, str, str]]] = []
    x = width + 1
    for look, name in words:
        for i, piece in enumerate(wrapped(name, width - 18, size, True)):
            wide = 18 + text_width(piece, size, True) + 16
            if i or x + wide - 16 > width:
                lines.append([])
                x = 0
            lines[-1].append((x, "" if i else look, piece))
            x += wide
    return lines


def rows_painter(
    rows: Sequence[Row],
    write: Callable[[float], str],
    *,
    limits: tuple[float, float] | None = None,
    connected: bool = False,
    note: str = "",
    zero_text: str = "",
) -> tuple[Callable[[Axes], None], tuple[int, int]]:
    """What paints rows of bars, and how high the drawing is, wide and narrow."""
    named = [(bar.look, bar.name) for bar in rows[0].bars if bar.name] if rows else []

    def plan(narrow: bool) -> tuple[Places, float, list[list[tuple[float, str, str]]]]:
        longest = max((text_width(name, text_size(narrow), True) for _look, name in named), default=0)
        words = coloured_words(named, narrow) if narrow or longest > 150 else []
        thick = (20.0 if narrow else 22.0) if all(row.deep < 2 for row in rows) else 16.0
        head = 6 + (len(words) + bool(zero_text)) * (line_height(text_size(narrow)) + 4) + 4 * bool(words)
        strong = [row.strong for row in rows]
        found = places([row.label for row in rows], [row.deep * thick for row in rows], narrow, head, strong)
        return found, thick, words

    def high(narrow: bool) -> int:
        foot = line_height(text_size(narrow)) * len(wrapped(note, _room(narrow), text_size(narrow))) if note else 0
        return round(plan(narrow)[0].height + foot + 4)

    def paint(ax: Axes) -> None:
        width, height = canvas(ax)
        narrow = is_narrow(ax)
        size = text_size(narrow)
        found, thick, words = plan(narrow)
        ends = [(end, write(end)) for end in limits or ()]
        zero, scale = _scaled(rows, width - EDGE - found.left, size, ends, names_beside=not words)
        zero += found.left
        draw_labels(ax, found, [row.strong for row in rows], narrow)
        for i, line in enumerate(words):
            middle = 4 + (i + 0.5) * (line_height(size) + 4)
            for x, look, name in line:
                fill, edge, colour = LOOKS.get(look, (PAPER, "none", INK))
                if look:
                    box(ax, EDGE + x, middle - 6, 12, 12, fill=fill, edge=edge, dashed=look == "expected")
                put(ax, EDGE + x + 18, middle, name, size=size, colour=colour, bold=True)
        for i, row in enumerate(rows):
            for k, bar in enumerate(row.bars):
                _bar(
                    ax,
                    bar,
                    zero,
                    scale,
                    found.tops[i] + (k if row.deep > 1 else 0) * thick,
                    thick - 1.5 * (row.deep > 1),
                    size,
                    row.strong,
                    not words and i == 0,
                )
            if connected and not found.above and i + 1 < len(rows) and row.bars and isfinite(row.bars[-1].end):
                x = zero + scale * row.bars[-1].end
                ax.plot([x, x], [found.tops[i] + thick, found.tops[i + 1]], color=QUIET, linewidth=0.8)
        if zero_text:
            half = text_width(zero_text, size, True) / 2
            middle = min(max(zero, EDGE + half), width - EDGE - half)
            put(ax, middle, 6 + line_height(size) / 2, zero_text, size=size, bold=True, align="center")
        bottoms = [top + row.deep * thick for top, row in zip(found.tops, rows, strict=True)]
        # A line through all rows would cross the names that stand between them.
        stretches = (
            list(zip(found.tops, bottoms, strict=True))
            if found.above
            else [(found.tops[0] - 4, bottoms[-1] + 4)]
            if rows
            else []
        )
        for top, bottom in stretches:
            ax.plot([zero, zero], [top, bottom], color=QUIET, linewidth=0.8)
        if note:
            lines = wrapped(note, _room(narrow), size)
            put_lines(ax, EDGE, height - 4 - line_height(size) * len(lines) / 2, lines, size=size, colour=QUIET)

    return paint, (high(False), high(True))


def _room(narrow: bool) -> float:
    return (NARROW if narrow else WIDE) - 2 * EDGE


def _bar(
    ax: Axes, bar: Bar, zero: float, scale: float, top: float, thick: float, size: float, strong: bool, named: bool
) -> None:
    fill, edge, colour = LOOKS[bar.look]
    known = isfinite(bar.begin) and isfinite(bar.end)
    begin, end = (zero + scale * at if known else zero for at in (bar.begin, bar.end))
    if known:
        inset = 0.6 * (edge != "none")
        box(
            ax,
            min(begin, end),
            top + inset,
            abs(end - begin),
            thick - 2 * inset,
            fill=fill,
            edge=edge,
            dashed=edge != "none",
        )
    left = known and _to_the_left(bar.begin, bar.end)
    x, side = (min(begin, end) - GAP, "right") if left else (max(begin, end) + GAP, "left")
    put(ax, x, top + thick / 2, bar.text, size=size, bold=strong or bar.look == "accent", align=side, colour=colour)
    if named and bar.name:
        shift = text_width(bar.text, size, strong or bar.look == "accent") + GAP + 2
        put(
            ax,
            x + (-shift if left else shift),
            top + thick / 2,
            bar.name,
            size=size,
            bold=True,
            align=side,
            colour=colour,
        )


def _to_the_left(begin: float, end: float) -> bool:
    """Whether the number of a bar stands to the left of it: where it ends below zero."""
    return end < begin and end < 0


def _scaled(
    rows: Sequence[Row], room: float, size: float, limits: Sequence[tuple[float, str]], names_beside: bool
) -> tuple[float, float]:
    """Where zero is, and how many pixels one unit is, so that every bar has room for what is written at its end."""
    ends: list[tuple[float, float, float, float]] = []
    for i, row in enumerate(rows):
        for bar in row.bars:
            known = isfinite(bar.begin) and isfinite(bar.end)
            begin, end = (bar.begin, bar.end) if known else (0.0, 0.0)
            wide = text_width(bar.text, size, True) + GAP + 2
            if names_beside and i == 0 and bar.name:
                wide += text_width(bar.name, size, True) + GAP + 2
            left = _to_the_left(begin, end)
            ends.append((max(begin, end), wide * (not left), min(begin, end), wide * left))
    if limits:
        # The widest number may come to stand at either end.
        texts = [bar.text for row in rows for bar in row.bars] + [text for _end, text in limits]
        named = [bar.name for bar in rows[0].bars if bar.name] if names_beside and rows else []
        widest = sum(max(text_width(text, size, True) for text in part) + GAP + 2 for part in (texts, named) if part)
        low, high = min(0.0, *(end for end, _text in limits)), max(0.0, *(end for end, _text in limits))
        ends.append((high, widest * (high > 0), low, widest * (low < 0)))

    def needed(scale: float) -> tuple[float, float]:
        right = max((high * scale + wide for high, wide, _low, _left in ends), default=0.0)
        left = max((-low * scale + wide for _high, _right, low, wide in ends), default=0.0)
        return max(left, 0.0), max(right, 0.0)

    most = max((max(abs(high), abs(low)) for high, _right, low, _left in ends), default=0.0)
    if not most:
        return needed(0)[0], 0.0
    low, high = 0.0, room / most
    for _step in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if sum(needed(middle)) <= room else (low, middle)
    return needed(low)[0], low
