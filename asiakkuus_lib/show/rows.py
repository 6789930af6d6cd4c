"""Rows under each other: a name beside its marks, or above them where there is no room beside."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from matplotlib.axes import Axes

from asiakkuus_lib.show.canvas import box, line_height, longest_word, put, text_size, text_width, wrapped
from asiakkuus_lib.show.figure import NARROW, WIDE
from asiakkuus_lib.show.style import INK, PAPER

# The edge of a drawing.
EDGE = 8.0


@dataclass(frozen=True)
class Places:
    """Where the rows of a drawing stand, in CSS pixels.

    Parameters
    ----------
    left : float
        Where the marks may begin.
    above : bool
        Whether the names stand above the marks.
    lines : list of list of str
        The names, wrapped.
    names : list of float
        Middle of each name.
    tops, centres : list of float
        Where the marks of each row begin, and their middle.
    height : float
        Height of the rows together with what stands above them.
    """

    left: float
    above: bool
    lines: list[list[str]]
    names: list[float] = field(default_factory=list)
    tops: list[float] = field(default_factory=list)
    centres: list[float] = field(default_factory=list)
    height: float = 0


def places(
    labels: Sequence[str],
    deep: Sequence[float],
    narrow: bool,
    head: float = 0,
    strong: Sequence[bool] = (),
    least: float = 120,
) -> Places:
    """Place rows whose marks are so deep under each other.

    Parameters
    ----------
    labels : sequence of str
        As from `label`, from top to bottom.
    deep : sequence of float
        Height of the marks of each.
    narrow : bool
        Whether this is the drawing for narrow screens.
    head : float
        Where the first row begins.
    strong : sequence of bool
        Which names are bold, where any is.
    least : float
        Room that the marks and their numbers need beside the names.
    """
    size, width = text_size(narrow), NARROW if narrow else WIDE
    bold = any(strong)
    whole = max((text_width(name, size, bold) for name in labels), default=0.0)
    column = min(max(longest_word(labels, size, bold), min(whole, 0.3 * width)), 0.5 * width) + 1
    above = narrow and (whole > 0.34 * width or column + 10 + least > width - 2 * EDGE)
    if above:
        column = width - 2 * EDGE
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
        found.centres.append(found.tops[-1] + depth / 2)
    return Places(found.left, above, lines, found.names, found.tops, found.centres, y + 4)


def draw_labels(
    ax: Axes,
    found: Places,
    narrow: bool,
    *,
    strong: Sequence[bool] = (),
    colours: Sequence[str] = (),
    over_lines: bool = False,
) -> None:
    """Write the names of rows; those above their marks also over the lines of a scale."""
    size = text_size(narrow)
    for i, (middle, lines) in enumerate(zip(found.names, found.lines, strict=True)):
        if over_lines and found.above:
            wide, high = max(text_width(line, size) for line in lines), line_height(size) * len(lines)
            box(ax, 0, middle - high / 2, EDGE + wide + 4, high, fill=PAPER, over=True)
        put(
            ax, EDGE, middle, lines, size, colours[i] if colours else INK, bold=bool(strong) and strong[i]
        )  # fmt: skip


def heads(names: Sequence[str], narrow: bool) -> list[list[tuple[float, int, bool, str]]]:
    """Bold names on lines above the rows, each after its mark.

    Returns
    -------
    list of lines of (x, i, first, words)
        Where the mark of the name i stands, from the edge; whether the words are the first of the name, which has
        the mark; the words are to be written 18 pixels from there.
    """
    size, width = text_size(narrow), (NARROW if narrow else WIDE) - 2 * EDGE
    lines: list[list[tuple[float, int, bool, str]]] = []
    x = width + 1.0
    for i, name in enumerate(names):
        for k, piece in enumerate(wrapped(name, width - 18, size, True)):
            wide = 18 + text_width(piece, size, True) + 16
            if k or x + wide - 16 > width:
                lines.append([])
                x = 0.0
            lines[-1].append((x, i, not k, piece))
            x += wide
    return lines
