"""A drawing measured in CSS pixels: words are measured before they are set, wrapped into their room and kept apart.

What the kinds of figures that are made of words share. Down is positive, as on a page.
"""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import NotRequired, TypedDict

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch, Polygon, Rectangle
from matplotlib.path import Path
from matplotlib.ticker import MaxNLocator

from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.show.canvas import PIXELS_PER_POINT, text_width, widened
from asiakkuus_lib.show.figure import PIXELS_PER_INCH, WIDE
from asiakkuus_lib.show.numbers import number
from asiakkuus_lib.show.style import GRID, INK, PAPER, QUIET
from asiakkuus_lib.show.text import harmless

SMALL = 9.0
# What the words of `not_shown` need under a drawing.
FOOT = 22
LONGEST_LABEL = 60
# What is more goes into the table alone.
MOST = 15
DASHES = (0, (4, 3))
_SPACES = re.compile(r"[ \t\r\n]+")
# Round numbers on a scale.
STEPS = [1, 2, 2.5, 5, 10]
# Ends of both scales of a drawing that has two.
Limits = tuple[tuple[float, float], tuple[float, float]]
# Where a Finnish word may be divided: before a consonant and the vowel after it.
_SYLLABLE = re.compile(r"(?<=\w\w)(?=[bcdfghjklmnpqrstvwxz][aeiouyäöå]\w)", re.IGNORECASE)


class Words(TypedDict):
    """What every figure says: see `asiakkuus_lib.show.figure.Figure`."""

    title: str
    alt: str
    subtitle: NotRequired[str]
    source: NotRequired[str]


def points(width: float) -> float:
    """The size of the letters on a drawing of a width."""
    return 10.0 if width >= WIDE else SMALL


def line_height(size: float) -> float:
    """From one line of words to the next, in pixels."""
    return size * PIXELS_PER_POINT * 1.25


def wrapped(text: object, room: float, size: float, longest: int = LONGEST_LABEL) -> list[str]:
    """Words on as many lines as they need; only a word wider than the room is divided.

    Parameters
    ----------
    text : object
        A name or words.
    room : float
        Width in pixels.
    size : float
        Size of the letters in points.
    longest : int
        How many letters are shown; the rest is left out from the last whole word on.

    Examples
    --------
    >>> wrapped("Best customers of all", 80, 9)
    ['Best', 'customers', 'of all']
    >>> wrapped("asiakaskannattavuusraportoinnin", 150, 9)
    ['asiakaskannattavuusra-', 'portoinnin']
    """
    # A number keeps together: its spaces are no-break ones.
    whole = _SPACES.sub(" ", harmless(str(text))).strip(" ")
    if len(whole) > longest:
        whole = whole[: longest - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
    lines: list[str] = [""]
    for word in whole.split(" "):
        joined = f"{lines[-1]} {word}".strip()
        if text_width(joined, size) <= room:
            lines[-1] = joined
            continue
        if lines[-1]:
            lines.append("")
        while text_width(word, size) > room and len(word) > 1:
            end = _end_of_part(word, room, size)
            lines[-1:] = [word[:end].removesuffix("-") + "-", ""]
            word = word[end:]
        lines[-1] = word
    return lines


def _end_of_part(word: str, room: float, size: float) -> int:
    """How many letters of a word have room, with a hyphen; at least one."""
    fitting = [n for n in range(1, len(word)) if text_width(word[:n] + "-", size) <= room]
    syllables = [found.start() for found in _SYLLABLE.finditer(word) if found.start() in fitting]
    return max(syllables or fitting or [1])


def surface(ax: Axes, height: float) -> float:
    """Make the whole drawing one surface in pixels; returns its width."""
    figure = ax.get_figure(root=True)
    assert figure is not None
    figure.set_layout_engine("none")
    width = round(figure.get_figwidth() * PIXELS_PER_INCH)
    ax.set_position((0, 0, 1, 1))
    ax.set_axis_off()
    ax.set_xlim(0, width)
    ax.set_ylim(height, 0)
    return width


def put(
    ax: Axes,
    x: float,
    y: float,
    lines: str | Sequence[str],
    size: float,
    colour: str = INK,
    side: str = "left",
) -> None:
    """Set lines of words around the height y; x is their left, their right or their centre."""
    rows = [lines] if isinstance(lines, str) else lines
    top = y - (len(rows) - 1) * line_height(size) / 2
    for i, row in enumerate(rows):
        if row:
            ax.text(
                x, top + i * line_height(size) + 0.36 * size * PIXELS_PER_POINT, row, fontsize=size, color=colour,
                ha=side, va="baseline",
            )  # fmt: skip


def box(
    ax: Axes,
    left: float,
    top: float,
    right: float,
    bottom: float,
    fill: str,
    edge: str = "none",
    *,
    dashed: bool = False,
    over: bool = False,
) -> None:
    """A rectangle; dashed and empty for what is not certain, and over the lines where words are to stand on it."""
    ax.add_patch(
        Rectangle(
            (left, top),
            right - left,
            bottom - top,
            facecolor=PAPER if dashed else fill,
            edgecolor=fill if dashed and edge == "none" else edge,
            linewidth=1.2,
            linestyle=DASHES if dashed else "-",
            clip_on=False,
            zorder=2.5 if over else 1,
        )  # fmt: skip
    )


def shape(ax: Axes, corners: Sequence[tuple[float, float]], fill: str, edge: str = PAPER, dashed: bool = False) -> None:
    """A polygon; dashed and empty for what is not certain."""
    ax.add_patch(
        Polygon(
            corners,
            closed=True,
            facecolor=PAPER if dashed else fill,
            edgecolor=fill if dashed else edge,
            linewidth=1.2,
            linestyle=DASHES if dashed else "-",
            clip_on=False,
        )  # fmt: skip
    )


def stroke(
    ax: Axes, xs: Sequence[float], ys: Sequence[float], colour: str, thick: float = 1.0, dashed: bool = False
) -> None:
    """A line from point to point."""
    ax.plot(xs, ys, color=colour, linewidth=thick, linestyle=DASHES if dashed else "-", clip_on=False)


def pointer(ax: Axes, way: Sequence[tuple[float, float]], colour: str) -> None:
    """A line that ends in a point."""
    (x0, y0), (x1, y1) = way[-2:]
    long = float(np.hypot(x1 - x0, y1 - y0)) or 1.0
    dx, dy = (x1 - x0) / long, (y1 - y0) / long
    base = x1 - 7 * dx, y1 - 7 * dy
    stroke(ax, [x for x, _y in way[:-1]] + [base[0]], [y for _x, y in way[:-1]] + [base[1]], colour, 1.5)
    shape(
        ax,
        [(x1, y1), (base[0] - 4.5 * dy, base[1] + 4.5 * dx), (base[0] + 4.5 * dy, base[1] - 4.5 * dx)],
        colour,
        colour,
    )


def curves(ax: Axes, paths: Sequence[Path], fill: str, edge: str = PAPER) -> None:
    """Several areas as one shape."""
    if paths:
        ax.add_patch(
            PathPatch(Path.make_compound_path(*paths), facecolor=fill, edgecolor=edge, linewidth=0.6, clip_on=False)
        )


def dot(ax: Axes, x: float, y: float, radius: float, fill: str, edge: str | None = None, dashed: bool = False) -> None:
    """A round mark with its radius in pixels; dashed and empty for what is not certain."""
    if dashed:
        turn = np.linspace(0, 2 * np.pi, 25)
        xs, ys = x + radius * np.cos(turn), y + radius * np.sin(turn)
        ax.fill(
            xs,
            ys,
            facecolor=PAPER,
            edgecolor=edge or fill,
            linewidth=1.4,
            linestyle=(0, (1.8, 1.3)),
            clip_on=False,
            zorder=2,
        )
        return
    ax.plot(
        [x], [y], marker="o", linestyle="none", markersize=2 * radius / PIXELS_PER_POINT, markerfacecolor=fill,
        markeredgecolor=edge or fill, markeredgewidth=1.4, clip_on=False,
    )  # fmt: skip


def apart(places: Sequence[float], sizes: Sequence[float], low: float, high: float) -> list[float]:
    """Centres moved as little as needed for things of these sizes not to overlap between two ends.

    Examples
    --------
    >>> apart([10, 12, 50], [10, 10, 10], 0, 100)
    [6.0, 16.0, 50.0]
    """
    order = np.argsort(np.asarray(places, dtype=float), kind="stable")
    # Groups that touch stand together around the middle of where they would stand.
    groups: list[tuple[float, float, list[int]]] = []
    for i in order:
        centre, size, members = float(places[i]), float(sizes[i]), [int(i)]
        centre = min(max(centre, low + size / 2), high - size / 2)
        while groups and groups[-1][0] + groups[-1][1] / 2 > centre - size / 2:
            before, tall, others = groups.pop()
            members, size = others + members, tall + size
            centre = (before * tall + centre * (size - tall)) / size
            centre = min(max(centre, low + size / 2), max(high - size / 2, low + size / 2))
        groups.append((centre, size, members))
    found = [0.0] * len(places)
    for centre, size, members in groups:
        at = centre - size / 2
        for i in members:
            found[i] = at + sizes[i] / 2
            at += sizes[i]
    return found


@dataclass(frozen=True)
class Scale:
    """A straight scale from values to pixels."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)


def scale(
    values: Collection[float],
    start: float,
    end: float,
    *,
    zero: bool = False,
    limits: tuple[float, float] | None = None,
) -> Scale:
    """A scale on which all known values have their place, from zero for bars; no narrower than the limits.

    Examples
    --------
    >>> scale([5, 10, float("nan")], 0, 100, zero=True)(5)
    50.0
    """
    known = [float(value) for value in values if np.isfinite(value)]
    low, high = widened(limits, known) if limits else (min(known, default=0.0), max(known, default=1.0))
    if zero:
        low, high = min(low, 0.0), max(high, 0.0)
    if high <= low:
        low, high = (low, low + 1.0) if zero or low == 0 else (low - abs(low) * 0.1, low + abs(low) * 0.1)
    return Scale(low, high, start, end)


def round_values(of: Scale, parts: int) -> list[float]:
    """Round values of a scale, about as many as there are to be parts."""
    hair = (of.high - of.low) * 1e-6
    found = MaxNLocator(parts, steps=STEPS).tick_values(of.low, of.high)
    return [float(v) for v in found if of.low - hair <= v <= of.high + hair]


def ticks(of: Scale, write: Callable[[float], str], size: float, left: float, right: float) -> list[tuple[float, str]]:
    """Round values of a scale that have room side by side: centre of the words, words."""
    for parts in (6, 5, 4, 3, 2, 1):
        found = round_values(of, parts)
        written = [write(float(v)) for v in found]
        if len(set(written)) < len(written):
            continue
        halves = [text_width(text, size) / 2 for text in written]
        at = [min(max(of(v), left + half), right - half) for v, half in zip(found, halves, strict=True)]
        if all(b - a > g + h + 8 for a, b, g, h in zip(at, at[1:], halves, halves[1:], strict=False)):
            return list(zip([of(float(v)) for v in found], written, strict=True))
    return []


def axis_below(ax: Axes, of: Scale, write: Callable[[float], str], top: float, bottom: float, width: float) -> None:
    """Thin lines at round values from top to bottom, with their numbers under them."""
    for x, words in ticks(of, write, SMALL, 0, width):
        stroke(ax, [x, x], [top, bottom], GRID, 0.8)
        half = text_width(words, SMALL) / 2
        put(ax, min(max(x, half + 1), width - half - 1), bottom + 11, words, SMALL, QUIET, "center")
    if of.low < 0 < of.high:
        stroke(ax, [of(0), of(0)], [top, bottom], QUIET, 1)


@dataclass(frozen=True)
class Rows:
    """Labels and where their marks stand."""

    width: float
    left: float
    bottom: float
    labels: list[tuple[float, list[str]]]
    centres: list[float]
    beside: bool


def rows(labels: Sequence[object], width: float, *, top: float, band: float) -> Rows:
    """Rows with their labels beside the marks, or above them where the drawing is too narrow for that.

    Parameters
    ----------
    labels : sequence
        From top to bottom.
    width : float
        Of the drawing, in pixels.
    top : float
        Where the first row begins.
    band : float
        Height that the marks of a row need.
    """
    size = points(width)
    high = line_height(size)
    room = 0.37 * width if width >= WIDE else 105
    beside = width >= WIDE or all(text_width(harmless(str(label)), size) <= room for label in labels)
    lines = [wrapped(label, room if beside else width - 8, size) for label in labels]
    y, set_at, centres = top, [], []
    for words in lines:
        tall = len(words) * high
        if beside:
            row = max(tall, band) + 8
            centres.append(y + row / 2)
            set_at.append((y + row / 2, words))
        else:
            row = tall + band + 12
            set_at.append((y + 4 + tall / 2, words))
            centres.append(y + 6 + tall + band / 2)
        y += row
    widest = max((text_width(line, size) for words in lines for line in words), default=0.0)
    return Rows(width, widest + 14 if beside else 6.0, y, set_at, centres, beside)


def put_labels(ax: Axes, these: Rows, strong: Sequence[bool] = ()) -> None:
    """Set the labels of rows."""
    for i, (y, words) in enumerate(these.labels):
        colour = INK if not any(strong) or strong[i] else QUIET
        x = these.left - 12 if these.beside else 2
        if not these.beside:
            # No line of the scale runs through the words over the marks.
            tall, size = len(words) * line_height(points(these.width)), points(these.width)
            box(ax, 0, y - tall / 2, 4 + max(text_width(line, size) for line in words), y + tall / 2, PAPER, over=True)
        put(ax, x, y, words, points(these.width), colour, "right" if these.beside else "left")


def largest(weights: Sequence[float], keep: Sequence[bool] = (), most: int = MOST) -> list[int]:
    """Which are shown, in their order: those to keep, and the largest.

    Examples
    --------
    >>> largest([1, 5, float("nan"), 3], [True, False, False, False], most=2)
    [0, 1]
    """
    kept = list(keep) or [False] * len(weights)
    size = [abs(weight) if np.isfinite(weight) else -1.0 for weight in map(float, weights)]
    return sorted(sorted(range(len(size)), key=lambda i: (not kept[i], -size[i]))[:most])


def not_shown(count: int) -> str:
    """Words under a drawing that does not show all."""
    if not count:
        return ""
    return _("Only in the table: {count} more.").format(count=number(count))
