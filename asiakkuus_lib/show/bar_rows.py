"""Rows of bars from zero, each with its number at its end."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import isfinite

from matplotlib.axes import Axes

from asiakkuus_lib.show.canvas import box, canvas, line_height, put, text_size, text_width, wrapped
from asiakkuus_lib.show.figure import NARROW, WIDE, is_narrow
from asiakkuus_lib.show.rows import EDGE, Places, draw_labels, heads, places
from asiakkuus_lib.show.style import ACCENT, INK, OTHER, OURS, PAPER, QUIET

# What is drawn of a bar: its fill, its edge, and the colour of its name.
LOOKS = {
    "ours": (OURS, "none", INK),
    "other": (OTHER, "none", QUIET),
    "accent": (ACCENT, "none", ACCENT),
    "expected": (PAPER, INK, INK),
}
GAP = 6.0


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


def rows_painter(
    rows: Sequence[Row],
    write: Callable[[float], str],
    *,
    limits: tuple[float, float] | None = None,
    connected: bool = False,
    note: str = "",
    zero_text: str = "",
    level: tuple[float, str] | None = None,
) -> tuple[Callable[[Axes], None], tuple[int, int]]:
    """What paints rows of bars, and how high the drawing is, wide and narrow."""
    # What the bars of all rows look like, but for those that are accented.
    usual = (row for row in rows if not any(bar.look == "accent" for bar in row.bars))
    plain = next(usual, rows[0] if rows else Row("", []))
    named = [(bar.look, bar.name) for bar in plain.bars if bar.name]

    def plan(narrow: bool) -> tuple[Places, float, list[list[tuple[float, int, bool, str]]]]:
        longest = max((text_width(name, text_size(narrow), True) for _look, name in named), default=0)
        # Bars that share a lane have numbers on both sides, and their names would shorten them all.
        above = narrow or longest > 150 or bool(rows and rows[0].lanes)
        words = heads([name for _look, name in named], narrow) if above else []
        thick = (20.0 if narrow else 22.0) if all(row.deep < 2 for row in rows) else 16.0
        head = 6 + (len(words) + bool(zero_text or level)) * (line_height(text_size(narrow)) + 4) + 4 * bool(words)
        strong = [row.strong for row in rows]
        # Numbers on both sides, and a bar of some length.
        least = 40 + sum(_numbers_beside(rows, text_size(narrow)))
        found = places([row.label for row in rows], [row.deep * thick for row in rows], narrow, head, strong, least)
        return found, thick, words

    def high(narrow: bool) -> int:
        foot = line_height(text_size(narrow)) * len(wrapped(note, _room(narrow), text_size(narrow))) if note else 0
        return round(plan(narrow)[0].height + foot + 4)

    def paint(ax: Axes) -> None:
        width, height = canvas(ax)
        narrow = is_narrow(ax)
        size = text_size(narrow)
        found, thick, words = plan(narrow)
        ends = [(end, write(end)) for end in [*(limits or ()), *([level[0]] if level else [])]]
        zero, scale = _scaled(rows, width - EDGE - found.left, size, ends, names_beside=not words)
        zero += found.left
        draw_labels(ax, found, narrow, strong=[row.strong for row in rows])
        for i, line in enumerate(words):
            middle = 4 + (i + 0.5) * (line_height(size) + 4)
            for x, which, first, name in line:
                fill, edge, colour = LOOKS[named[which][0]]
                if first:
                    box(ax, EDGE + x, middle - 6, 12, 12, fill=fill, edge=edge, dashed=edge != "none")
                put(ax, EDGE + x + 18, middle, name, size, colour, bold=True)
        over = 6 + len(words) * (line_height(size) + 4) + 4 * bool(words) + line_height(size) / 2
        if level:
            x, below = zero + scale * level[0], over + line_height(size) / 2
            ax.plot([x, x], [below, found.height], color=QUIET, linewidth=1, linestyle=(0, (1, 2)))
            _over_all(ax, x, over, level[1], size, width)
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
                    level is not None,
                )
            if connected and i + 1 < len(rows) and isfinite(row.bars[-1].end):
                x = zero + scale * row.bars[-1].end
                beside = max(text_width(line, size, True) for line in found.lines[i + 1])
                # No line crosses a name that stands above its bar.
                if not found.above or x > EDGE + beside + 4:
                    ax.plot([x, x], [found.tops[i] + thick, found.tops[i + 1]], color=QUIET, linewidth=0.8)
        if zero_text:
            _over_all(ax, zero, over, zero_text, size, width, bold=True)
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
            put(ax, EDGE, height - 4 - line_height(size) * len(lines) / 2, lines, size=size, colour=QUIET)

    return paint, (high(False), high(True))


def _room(narrow: bool) -> float:
    return (NARROW if narrow else WIDE) - 2 * EDGE


def _over_all(ax: Axes, x: float, y: float, words: str, size: float, width: float, bold: bool = False) -> None:
    """Words above the rows, over their place, or as near to it as they have room."""
    half = text_width(words, size, bold) / 2
    middle = min(max(x, EDGE + half), width - EDGE - half)
    put(ax, middle, y, words, size, INK if bold else QUIET, align="center", bold=bold)


def _bar(
    ax: Axes,
    bar: Bar,
    zero: float,
    scale: float,
    top: float,
    thick: float,
    size: float,
    strong: bool,
    named: bool,
    clear: bool = False,
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
    wide = text_width(bar.text, size, strong or bar.look == "accent")
    if clear:
        box(ax, x - 2 - wide * left, top + 1, wide + 4, thick - 2, fill=PAPER, over=True)
    put(ax, x, top + thick / 2, bar.text, size=size, bold=strong or bar.look == "accent", align=side, colour=colour)
    if named and bar.name:
        shift = wide + GAP + 2
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


def _numbers_beside(rows: Sequence[Row], size: float) -> tuple[float, float]:
    """The widest number to the left of a bar, and to the right."""
    widths = {False: 0.0, True: 0.0}
    for bar in (bar for row in rows for bar in row.bars):
        left = isfinite(bar.begin) and isfinite(bar.end) and _to_the_left(bar.begin, bar.end)
        widths[left] = max(widths[left], text_width(bar.text, size, True) + GAP + 2)
    return widths[True], widths[False]


def _to_the_left(begin: float, end: float) -> bool:
    """Whether the number of a bar stands to the left of it: where all of it is below zero, and ends farther below."""
    return end < begin <= 0


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
