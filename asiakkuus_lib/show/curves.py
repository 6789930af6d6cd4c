"""Lines over one axis, each named at its end."""

from collections.abc import Callable, Mapping, Sequence
from math import isfinite

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.show.beside import Corners, least_crossing
from asiakkuus_lib.show.canvas import (
    PIXELS_PER_POINT,
    fitted,
    label,
    line_height,
    longest_word,
    text_size,
    text_width,
    wrapped,
)
from asiakkuus_lib.show.figure import PIXELS_PER_INCH, Figure, draw, is_narrow, whole
from asiakkuus_lib.show.marks import standing_alone
from asiakkuus_lib.show.numbers import number
from asiakkuus_lib.show.scales import apart, levels, scale
from asiakkuus_lib.show.style import ACCENT, GRID, INK, OTHER, OURS, PAPER, QUIET
from asiakkuus_lib.show.tables import Column, column, table

# One look for each line, in their order: ours first.
_LOOKS = (
    (OURS, "-", 2.4),
    (OTHER, "-", 2.0),
    (QUIET, (0, (6, 2)), 1.8),
    (OTHER, (0, (2, 1.5)), 2.0),
    (QUIET, (0, (7, 2, 1.5, 2)), 1.8),
)
MOST_LINES = len(_LOOKS)
_HIGH = (380, 320)
# A table is for reading: of a line of hundreds of points it has every so manyth, the ends and the marked ones.
_MOST_POINTS = 24

Rectangle = tuple[float, float, float, float]


def lines(
    x: Sequence[float],
    series: Mapping[str, Sequence[float]],
    *,
    title: str,
    alt: str,
    x_label: str = "",
    y_label: str = "",
    write_x: Callable[[float], str] = number,
    write_y: Callable[[float], str] = number,
    marks: Sequence[tuple[float, float, str]] = (),
    level: tuple[float, str] | None = None,
    x_ticks: Sequence[float] = (),
    words_below: bool = False,
    expected: Sequence[str] = (),
    accent: str = "",
    limits: tuple[float, float] | None = None,
    subtitle: str = "",
    source: str = "",
) -> Figure:
    """Lines over one axis, each with its name at its end; told apart by shade, by dashes and by their names.

    Parameters
    ----------
    x : sequence of float
        Where the values stand, in order.
    series : mapping of name to sequence of float
        At most five lines, ours or what happened first; a value that is not known (NaN) leaves a gap.
    title, alt, subtitle, source : str
        See `Figure`.
    x_label, y_label : str
        What the axes are; the words of the y axis stand above it.
    write_x, write_y : callable
        How the numbers of the axes are written.
    marks : sequence of (x, y, words)
        Points that the title speaks of.
    level : (y, words), optional
        A level to compare with, drawn as a thin dotted line.
    x_ticks : sequence of float, optional
        Where the numbers of the x axis stand, when the round ones are not found by themselves.
    words_below : bool
        Rather write the words under the points, all but the highest: for a line that bends over them.
    expected : sequence of str
        Names of the lines that are not certain; they are dashed.
    accent : str
        The name of the one line that is accented.
    limits : (float, float), optional
        Ends of the y axis, where it must not jump while a control moves; a value beyond them widens it.

    Raises
    ------
    ValueError
        If there are more lines than can be told apart.

    Examples
    --------
    >>> curve = lines([0, 1], {"A": [1, 2]}, title="It doubles", alt="From 1 to 2.", marks=[(1, 2, "here")])
    >>> curve.table.cells()
    [['0', '1'], ['1', '2']]
    """
    if len(series) > MOST_LINES:
        raise ValueError(f"at most {MOST_LINES} lines can be told apart")
    across = np.asarray([float(at) for at in x])
    heights = {label(name): np.asarray([float(v) for v in values]) for name, values in series.items()}
    sure = {label(name) for name in expected}
    looks = {}
    for name, (colour, dashes, wide) in zip(heights, _LOOKS, strict=False):
        looks[name] = (
            ACCENT if accent and name == label(accent) else colour,
            (0, (4, 2)) if name in sure else dashes,
            wide,
        )

    def paint(ax: Axes) -> None:
        narrow = is_narrow(ax)
        size = text_size(narrow)
        low, high = _ends([*heights.values(), [up for _x, up, _w in marks], [level[0]] if level else [], limits or []])
        ticks = levels(scale([low, high], 0, 1), write_y)
        written = [write_y(tick) for tick in ticks]
        names = _wrapped_names(heights, size, narrow)
        frame = _frame(ax, narrow, size, written, names, bool(x_label))
        spread = (across.max() - across.min()) or 1.0 if len(across) else 1.0
        first = across.min() if len(across) else 0.0
        ax.set_xlim(first - 0.01 * spread, first + 1.01 * spread)
        ax.set_ylim(low, high)
        for name, values in heights.items():
            colour, dashes, wide = looks[name]
            ax.plot(across, values, color=colour, linestyle=dashes, linewidth=wide, clip_on=False)
            alone = standing_alone(values)
            if alone:
                ax.plot(across[alone], values[alone], color=colour, marker="o", markersize=6, linestyle="none")
        if level:
            ax.axhline(level[0], color=QUIET, linewidth=1, linestyle=(0, (1, 2)))
        _axes(ax, ticks, written, x_ticks, write_x, narrow, size)
        _words_of_axes(ax, x_label, y_label, frame, size)
        _end_names(ax, across, heights, names, looks, size, frame)
        for at, up, _words in marks:
            ax.plot([at], [up], marker="o", markersize=7, color=INK, clip_on=False)
        wordings = [(at, up, label(words), INK, False) for at, up, words in marks if isfinite(at) and isfinite(up)]
        if level:
            wordings.append((first + 0.02 * spread, level[0], label(level[1]), QUIET, True))
        _beside(ax, wordings, across, list(heights.values()), level[0] if level else None, size, words_below)

    kept = _kept(across, marks)
    columns = {"x": column(x_label or "x", write_x)} | {
        f"y{i}": column(name, write_y) for i, name in enumerate(heights)
    }
    if _is_whole_axis(across, write_x):
        columns["x"] = Column(x_label or "x", "number", 1)
    if len(heights) == 1 and y_label:
        columns["y0"] = column(y_label, write_y)
    numbers = pd.DataFrame({"x": across} | {f"y{i}": values for i, values in enumerate(heights.values())}).iloc[kept]
    note = "" if len(kept) == len(across) else _("The table has some of the points of the lines.")
    return draw(
        paint,
        title=title,
        alt=alt,
        table=table(numbers, subtitle or title, columns, note=note),
        subtitle=subtitle,
        source=source,
        height=_HIGH,
    )


def _is_whole_axis(across: np.ndarray, write_x: Callable[[float], str]) -> bool:
    """Whether the axis has numbers between the whole ones, that would be written as whole ones."""
    return write_x is number and bool(np.any(np.isfinite(across) & (across != np.round(across))))


def _kept(across: np.ndarray, marks: Sequence[tuple[float, float, str]]) -> list[int]:
    if len(across) <= _MOST_POINTS:
        return list(range(len(across)))
    kept = set(np.linspace(0, len(across) - 1, _MOST_POINTS).round().astype(int).tolist())
    kept |= {int(np.nanargmin(abs(across - at))) for at, _up, _words in marks if isfinite(at)}
    return sorted(kept)


def _ends(values: Sequence[Sequence[float] | np.ndarray]) -> tuple[float, float]:
    """The ends of an axis: with zero, unless all is far from it; a little more than the values."""
    known = np.concatenate([np.asarray(part, dtype=float) for part in values] or [np.array([])])
    known = known[np.isfinite(known)]
    if not len(known):
        return 0.0, 1.0
    low, high = float(known.min()), float(known.max())
    if low == high:
        # One level is told by how far it is from zero.
        low, high = min(low, 0.0), max(high, 0.0)
    if low > 0 and low < 0.5 * high:
        low = 0.0
    spread = (high - low) or abs(high) or 1.0
    return low - 0.04 * spread * (low != 0), high + 0.06 * spread


def _wrapped_names(heights: Mapping[str, np.ndarray], size: float, narrow: bool) -> dict[str, list[str]]:
    if len(heights) < 2:
        return {}
    room = min(max(longest_word(list(heights), size, True) + 1, 88 if narrow else 160), 150 if narrow else 300)
    return {name: wrapped(name, room, size, True) for name in heights}


def _frame(
    ax: Axes, narrow: bool, size: float, written: Sequence[str], names: Mapping[str, list[str]], x_label: bool
) -> Rectangle:
    """Place the axes, and tell where they stand in CSS pixels: left, top, width, height."""
    figure = whole(ax)
    figure.set_layout_engine("none")
    width, height = (float(side) * PIXELS_PER_INCH for side in figure.get_size_inches())
    left = 12 + max((text_width(tick, size) for tick in written), default=0.0)
    right = 14 + max((text_width(line, size, True) for part in names.values() for line in part), default=10.0)
    top, bottom = 12 + line_height(size), 14 + line_height(size) * (2 if x_label else 1)
    ax.set_position((left / width, bottom / height, (width - left - right) / width, (height - top - bottom) / height))
    return left, top, width - left - right, height - top - bottom


def _axes(
    ax: Axes,
    ticks: Sequence[float],
    written: Sequence[str],
    x_ticks: Sequence[float],
    write_x: Callable[[float], str],
    narrow: bool,
    size: float,
) -> None:
    ax.set_yticks(ticks, written, fontsize=size)
    low, high = ax.get_xlim()
    places = list(x_ticks) or [
        t for t in MaxNLocator(nbins=5 if narrow else 8, integer=True).tick_values(low, high) if low <= t <= high
    ]
    if narrow and len(places) > 6:
        places = places[::2]
    ax.set_xticks(places, [write_x(place) for place in places], fontsize=size)
    ax.tick_params(length=0, pad=4)
    ax.grid(axis="y", color=GRID, linewidth=0.8)
    ax.spines["left"].set_visible(False)


def _words_of_axes(ax: Axes, x_label: str, y_label: str, frame: Rectangle, size: float) -> None:
    left, top, wide, high = frame
    step = line_height(size) / PIXELS_PER_POINT
    if y_label:
        ax.annotate(
            fitted(y_label, left + wide, size),
            (0, 1),
            xycoords="axes fraction",
            xytext=((6 - left) / PIXELS_PER_POINT, 8),
            fontsize=size,
            textcoords="offset points",
            color=QUIET,
            va="bottom",
        )
    if x_label:
        ax.annotate(
            fitted(x_label, left + wide - 6, size),
            (1, 0),
            xycoords="axes fraction",
            xytext=(0, -4 - 1.75 * step),
            textcoords="offset points",
            ha="right",
            color=QUIET,
            fontsize=size,
        )


def _end_names(
    ax: Axes,
    across: np.ndarray,
    heights: Mapping[str, np.ndarray],
    names: Mapping[str, list[str]],
    looks: Mapping[str, tuple[object, ...]],
    size: float,
    frame: Rectangle,
) -> None:
    """Names at the ends of lines, moved apart where the lines end close to each other."""
    _left, top, _wide, high = frame
    step = line_height(size)
    ends: list[tuple[float, float, str]] = []
    for name, lines_of_name in names.items():
        known = np.flatnonzero(np.isfinite(heights[name]))
        if len(known):
            _x, up = _pixels(ax, frame, across[known[-1]], heights[name][known[-1]])
            ends.append((min(max(up, top), top + high), len(lines_of_name) * step, name))
    ends.sort(key=lambda end: (end[0], end[2]))
    tall = [deep for _up, deep, _name in ends]
    middles = apart([up for up, _deep, _name in ends], tall, top - step / 2, top + high + step / 2)
    for middle, (_up, deep, name) in zip(middles, ends, strict=True):
        colour = looks[name][0]
        for i, line in enumerate(names[name]):
            y = middle - deep / 2 + (i + 0.5) * step
            ax.annotate(
                line,
                (1, 1 - (y - top) / high),
                xycoords="axes fraction",
                xytext=(5, -0.36 * size),
                textcoords="offset points",
                color=ACCENT if colour == ACCENT else INK if colour == OURS else QUIET,
                fontsize=size,
                fontweight="bold" if colour in (OURS, ACCENT) else "normal",
                annotation_clip=False,
            )


def _pixels(ax: Axes, frame: Rectangle, x: float, y: float) -> tuple[float, float]:
    left, top, wide, high = frame
    (x0, x1), (y0, y1) = ax.get_xlim(), ax.get_ylim()
    return left + wide * (x - x0) / (x1 - x0), top + high * (y1 - y) / (y1 - y0)


def _beside(
    ax: Axes,
    wordings: Sequence[tuple[float, float, str, str, bool]],
    across: np.ndarray,
    heights: Sequence[np.ndarray],
    level: float | None,
    size: float,
    below: bool,
) -> None:
    """Words beside their points, where they are on no line and on no other words."""
    taken: list[Corners] = []
    width, height = (float(side) * PIXELS_PER_INCH for side in whole(ax).get_size_inches())
    place = ax.get_position()
    frame = (place.x0 * width, (1 - place.y1) * height, place.width * width, place.height * height)
    corners = (frame[0], frame[1], frame[0] + frame[2], frame[1] + frame[3])
    drawn = [point for values in heights for point in _along(ax, frame, across, values)]
    if level is not None:
        up = _pixels(ax, frame, 0, level)[1]
        drawn += [(at, up) for at in np.arange(frame[0], frame[0] + frame[2], 8)]
    dots = [_pixels(ax, frame, at, up) for at, up, _w, _c, of_level in wordings if not of_level]
    highest = max((float(np.nanmax(values)) for values in heights if np.isfinite(values).any()), default=0.0)
    for at, up, words, colour, of_level in wordings:
        lines = wrapped(words, 150 if width < 500 else 230, size)
        left, top, right, bottom = least_crossing(
            _pixels(ax, frame, at, up), lines, size, corners,
            drawn=drawn, dots=dots, taken=taken, below=below and up < highest, of_level=of_level,
        )  # fmt: skip
        shift = min(max(left, 4.0), max(width - (right - left) - 4, 0.0)) - left
        taken.append((left + shift, top, right + shift, bottom))
        for i, line in enumerate(lines):
            baseline = top + (i + 0.5) * line_height(size) + 0.36 * size * PIXELS_PER_POINT
            ax.text(
                (left + shift) / width,
                1 - baseline / height,
                line,
                transform=whole(ax).transFigure,
                fontsize=size,
                color=colour,
                bbox={"facecolor": PAPER, "edgecolor": "none", "pad": 1},
                zorder=5,
            )


def _along(ax: Axes, frame: Rectangle, across: np.ndarray, values: np.ndarray) -> list[tuple[float, float]]:
    """Points of a line, a few pixels from each other."""
    known = np.isfinite(values) & np.isfinite(across)
    if not known.any():
        return []
    points = np.array([_pixels(ax, frame, at, up) for at, up in zip(across[known], values[known], strict=True)])
    if len(points) == 1:
        return [(float(points[0, 0]), float(points[0, 1]))]
    steps = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    along = np.arange(0, steps[-1] + 4, 4)
    return list(
        zip(np.interp(along, steps, points[:, 0]).tolist(), np.interp(along, steps, points[:, 1]).tolist(), strict=True)
    )
