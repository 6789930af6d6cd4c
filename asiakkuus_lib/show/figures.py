"""Figures with one point each: the title says it, the alternative text says it with numbers.

Every figure leaves this module through `Figure`, which demands both. The alternative text is also
the figure's plain text, so a regression test compares what the figure says, not its pixels.
"""

import base64
import textwrap
import warnings
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from io import BytesIO

import numpy as np
from matplotlib.axes import Axes
from matplotlib.axis import Axis
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure as MatplotlibFigure
from matplotlib.ticker import FixedLocator, FuncFormatter, MaxNLocator

from asiakkuus_lib.show.numbers import number
from asiakkuus_lib.show.style import BLUE, GRID, INK, QUIET, SAND, SEQUENCE, SEQUENTIAL, course_style
from asiakkuus_lib.show.text import shortened

# Twice the size at which it is shown: sharp on paper and on fine screens.
PIXELS_PER_INCH = 200
COLOURS = 48
# One for each colour of a line.
DASHES = ("-", (0, (6, 2)), (0, (2, 1.5)), (0, (7, 2, 1.5, 2)), (0, (1, 1)))
# A label has its place beside the drawing; a title and an alternative text may name several things.
LONGEST_LABEL, LONGEST_TITLE, LONGEST_ALT = 40, 300, 4_000


@dataclass(frozen=True)
class Figure:
    """A finished picture.

    Parameters
    ----------
    png : bytes
        The picture.
    title : str
        What the reader should see in it, in one sentence.
    alt : str
        The same for someone who does not see it, with the numbers.
    width : int
        Width on the screen in CSS pixels.
    """

    png: bytes
    title: str
    alt: str
    width: int

    def _repr_mimebundle_(
        self, include: Container[str] | None = None, exclude: Container[str] | None = None
    ) -> dict[str, str]:
        return {"text/html": self.to_html(), "text/plain": f"{self.title}\n{self.alt}"}

    def to_html(self) -> str:
        """The picture with its title and its alternative text, in one piece."""
        data = base64.b64encode(self.png).decode("ascii")
        # Lab's own style makes pictures no wider than the page; the width is that of the drawing.
        return (
            f"<figure><figcaption><strong>{escape(self.title)}</strong></figcaption>"
            f'<img width="{self.width}" src="data:image/png;base64,{data}" alt="{escape(self.alt)}"></figure>'
        )


def draw(
    paint: Callable[..., None],
    *,
    title: str,
    alt: str,
    size: tuple[float, float] = (7.2, 3.6),
    grid: tuple[int, int] = (1, 1),
) -> Figure:
    """Paint a figure and finish it.

    Parameters
    ----------
    paint : callable
        Receives the Axes (one for each place of the grid) and draws on them.
    title, alt : str
        See `Figure`. Neither may be empty.
    size : (float, float)
        Width and height in inches; 100 CSS pixels to the inch on the screen.
    grid : (int, int)
        Rows and columns of Axes.

    Raises
    ------
    ValueError
        If the title or the alternative text is missing, or the text holds no number.

    Examples
    --------
    >>> picture = draw(lambda ax: ax.plot([1, 2]), title="Sales doubled", alt="Sales rose from 1 to 2.")
    >>> picture.width
    720
    """
    if not title.strip() or not any(c.isdigit() for c in alt):
        raise ValueError("a figure needs a title, and an alternative text with the numbers it shows")
    with course_style(), warnings.catch_warnings():
        # Names may have letters, or pictures, that the font lacks.
        warnings.filterwarnings("ignore", "Glyph", UserWarning)
        figure = MatplotlibFigure(figsize=size, dpi=PIXELS_PER_INCH, layout="constrained")
        canvas = FigureCanvasAgg(figure)
        axes = figure.subplots(*grid, squeeze=False).ravel()
        paint(*axes)
        canvas.draw()
    return Figure(_small(canvas), shortened(title, LONGEST_TITLE), shortened(alt, LONGEST_ALT), round(size[0] * 100))


def _small(canvas: FigureCanvasAgg) -> bytes:
    """Store a drawing with a palette: a quarter of the bytes, no visible difference."""
    from PIL import Image

    drawn = Image.frombuffer("RGBA", canvas.get_width_height(), canvas.buffer_rgba())
    flat = drawn.convert("RGB").quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    out = BytesIO()
    flat.save(out, format="PNG", optimize=True)
    return out.getvalue()


def _labels(names: Sequence[str]) -> list[str]:
    return [shortened(str(name), LONGEST_LABEL) for name in names]


def _readers_numbers(axis: Axis, write: Callable[[float], str] = number) -> None:
    axis.set_major_formatter(FuncFormatter(lambda value, _position: write(value)))


def bars(
    labels: Sequence[str],
    values: Sequence[float],
    *,
    title: str,
    alt: str,
    x_label: str = "",
    write: Callable[[float], str] = number,
    highlight: Sequence[str] = (),
) -> Figure:
    """Horizontal bars in the order given, each with its number at its end, below zero to the left.

    Parameters
    ----------
    labels, values : sequences of equal length
        The bars, from top to bottom.
    highlight : sequence of str
        Labels of the bars that the title speaks of; they are darker and marked with an arrow.
    write : callable
        How a value is written.

    Examples
    --------
    >>> bars(["A", "B"], [3, 1], title="A is the largest", alt="A 3, B 1.").alt
    'A 3, B 1.'
    """
    values = [float(value) for value in values]

    def paint(ax: Axes) -> None:
        places = np.arange(len(values))[::-1]
        chosen = [label in highlight for label in labels]
        ax.barh(places, values, color=[BLUE if yes or not highlight else SAND for yes in chosen], height=0.72)
        shown = _labels(labels)
        ax.set_yticks(places, [f"▸ {label}" if yes else label for label, yes in zip(shown, chosen, strict=True)])
        ax.tick_params(length=0)
        ax.set_xticks([])
        ax.spines["bottom"].set_visible(False)
        ax.set_xlabel(x_label)
        for place, value in zip(places, values, strict=True):
            _at_end(ax, write(value), value, place, gap=5)
        ax.margins(x=0.14)
        ax.axvline(0, color=QUIET, linewidth=1)

    return draw(paint, title=title, alt=alt, size=(7.2, 0.9 + 0.36 * max(len(values), 2)))


def _at_end(ax: Axes, written: str, value: float, place: float, gap: int, size: float | None = None) -> None:
    """The number of a horizontal bar, beyond its end: to the left below zero."""
    side = -1 if value < 0 else 1
    ax.annotate(
        written, (value, place), xytext=(gap * side, 0), textcoords="offset points", va="center",
        ha="right" if side < 0 else "left", size=size,
    )  # fmt: skip


def paired_bars(
    labels: Sequence[str],
    first: Sequence[float],
    second: Sequence[float],
    names: tuple[str, str],
    *,
    title: str,
    alt: str,
    write: Callable[[float], str],
) -> Figure:
    """Two bars for each label: a share of one thing beside a share of another.

    Parameters
    ----------
    labels : sequence of str
        From top to bottom.
    first, second : sequences of float
        The two lengths; below zero they go to the left.
    names : (str, str)
        What the two are; the second is hatched, so that they are told apart without colour too.
    write : callable
        How a value is written.

    Examples
    --------
    >>> paired_bars(["A"], [0.2], [0.8], ("n", "€"), title="Few bring much", alt="20, 80", write=str).width
    720
    """

    def paint(ax: Axes) -> None:
        places = np.arange(len(labels))[::-1].astype(float)
        for shift, values, name, colour, hatch in (
            (0.2, first, names[0], SAND, None),
            (-0.2, second, names[1], BLUE, "////"),
        ):
            ax.barh(
                places + shift, values, height=0.38, color=colour, label=name, hatch=hatch, edgecolor="white",
                linewidth=0,
            )  # fmt: skip
            for place, value in zip(places + shift, values, strict=True):
                _at_end(ax, write(value), value, place, gap=4, size=9)
        ax.set_yticks(places, _labels(labels))
        ax.tick_params(length=0)
        ax.set_xticks([])
        ax.spines["bottom"].set_visible(False)
        ax.margins(x=0.14)
        if min([*first, *second], default=0) < 0:
            # The bars begin at zero, wherever it is.
            ax.spines["left"].set_visible(False)
            ax.axvline(0, color=QUIET, linewidth=1)
        if crowded:
            ax.legend(loc="upper left", bbox_to_anchor=(0, 0), ncols=2)
        else:
            ax.legend(loc="lower right")

    # Where the lowest bars are long, the corner is theirs.
    longest = max([*first, *second], default=0)
    crowded = max([*list(first)[-2:], *list(second)[-2:]], default=0) > 0.6 * longest
    height = 0.8 + 0.46 * max(len(labels), 2) + 0.3 * crowded
    return draw(paint, title=title, alt=alt, size=(7.2, height))


def _histogram(
    ax: Axes,
    values: Sequence[float],
    x_label: str,
    y_label: str,
    marks: Sequence[float],
    marks_label: str,
    bins: int,
) -> None:
    ax.hist(np.asarray(values, dtype=float), bins=bins, color=SAND, edgecolor="white", linewidth=0.5)
    for i, mark in enumerate(marks):
        ax.axvline(mark, color=INK, linestyle=(0, (4, 3)), linewidth=1.2, label=marks_label if i == 0 else None)
    if len(marks) and marks_label:
        ax.legend(loc="upper right", frameon=True, facecolor="white", framealpha=1, edgecolor=GRID)
    ax.set_xlabel(x_label)
    ax.set_ylabel(y_label)
    # Whole numbers only: a small file must not have the ticks 0, 0, 1, 1.
    for axis in (ax.xaxis, ax.yaxis):
        axis.set_major_locator(MaxNLocator(nbins=4, integer=True))
        _readers_numbers(axis)


def panels(
    series: Sequence[tuple[str, Sequence[float], Sequence[float]]],
    *,
    title: str,
    alt: str,
    y_label: str,
    marks_label: str = "",
    bins: int = 30,
) -> Figure:
    """Histograms side by side: (label of the x axis, values, thresholds) for each.

    Examples
    --------
    >>> panels([("days", [1, 2], [1]), ("times", [3, 4], [])], title="Two", alt="2.", y_label="n").width
    960
    """

    def paint(*axes: Axes) -> None:
        for i, (ax, (x_label, values, marks)) in enumerate(zip(axes, series, strict=True)):
            _histogram(ax, values, x_label, y_label if i == 0 else "", marks, marks_label if i == 0 else "", bins)

    return draw(paint, title=title, alt=alt, size=(9.6, 3.4), grid=(1, len(series)))


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
    y_limits: tuple[float, float] | None = None,
    words_below: bool = False,
) -> Figure:
    """Lines over one axis, each with its name at its end; told apart by dashes as well as by colour.

    Parameters
    ----------
    x : sequence of float
        Where the values stand, in order.
    series : mapping of name to sequence of float
        At most five lines; a value that is not known (NaN) leaves a gap.
    write_x, write_y : callable
        How the numbers of the axes are written.
    marks : sequence of (x, y, words)
        Points that the title speaks of.
    level : (y, words), optional
        A level to compare with, drawn as a thin line.
    x_ticks : sequence of float, optional
        Where the numbers of the x axis stand, when the round ones are not found by themselves.
    y_limits : (low, high), optional
        The values between which all lines lie that are to be compared with these: the axis holds them all.
    words_below : bool
        Write the words under the points, all but the highest, and under the level: for a line that bends over them.

    Raises
    ------
    ValueError
        If there are more lines than can be told apart.

    Examples
    --------
    >>> lines([0, 1], {"A": [1, 2]}, title="It doubles", alt="From 1 to 2.", marks=[(1, 2, "here")]).width
    720
    """
    if len(series) > len(DASHES):
        raise ValueError(f"at most {len(DASHES)} lines can be told apart")

    def paint(ax: Axes) -> None:
        ends = []
        for (name, values), colour, dashes in zip(series.items(), SEQUENCE, DASHES, strict=False):
            heights = np.asarray(values, dtype=float)
            ax.plot(x, heights, color=colour, linestyle=dashes, linewidth=2.2)
            known = np.flatnonzero(np.isfinite(heights))
            if len(known) and len(series) > 1:
                ends.append((heights[known[-1]], x[known[-1]], name, colour))
        if level:
            ax.axhline(level[0], color=QUIET, linewidth=1, linestyle=(0, (1, 2)))
            ax.annotate(
                level[1], (0.4 * words_below, level[0]), xycoords=("axes fraction", "data"),
                xytext=(4, -12 if words_below else 3),
                textcoords="offset points", fontsize=9, color=QUIET,
            )  # fmt: skip
        # Over the highest point of all there is always room.
        highest = max((value for values in series.values() for value in values if np.isfinite(value)), default=0.0)
        peak = next((mark for mark in reversed(marks) if mark[1] >= highest), None)
        for across, up, words in marks:
            ax.plot([across], [up], marker="o", markersize=8, color=INK)
            ax.annotate(
                shortened(words, LONGEST_LABEL), (across, up),
                xytext=(8, -15 if words_below and (across, up, words) != peak else 9), textcoords="offset points",
                bbox={"facecolor": "white", "edgecolor": "none", "pad": 1},
            )  # fmt: skip
        ax.set_xlabel(x_label)
        ax.set_ylabel(y_label)
        ax.xaxis.set_major_locator(FixedLocator(x_ticks) if len(x_ticks) else MaxNLocator(nbins=8, integer=True))
        _readers_numbers(ax.xaxis, write_x)
        _readers_numbers(ax.yaxis, write_y)
        ax.grid(axis="y")
        ax.margins(x=0.02, y=0.1)
        if y_limits:
            ax.update_datalim([(x[0], limit) for limit in y_limits])
            ax.autoscale_view()
        _name_ends(ax, ends)

    return draw(paint, title=title, alt=alt, size=(7.2, 3.9))


def _name_ends(ax: Axes, ends: Sequence[tuple[float, float, str, str]]) -> None:
    """Names at the ends of lines, moved apart where the lines end close to each other."""
    low, high = ax.get_ylim()
    gap = (high - low) * 0.075
    places: list[float] = []
    for up, _across, _name, _colour in sorted(ends):
        places.append(max(up, places[-1] + gap) if places else up)
    for place, (_up, across, name, colour) in zip(places, sorted(ends), strict=True):
        ax.annotate(
            shortened(name, LONGEST_LABEL), (across, place), xytext=(6, 0), textcoords="offset points",
            va="center", color=colour, fontsize=10, annotation_clip=False,
        )  # fmt: skip


def waterfall(
    steps: Sequence[tuple[str, float]],
    total: str,
    *,
    title: str,
    alt: str,
    write: Callable[[float], str] = number,
    y_label: str = "",
) -> Figure:
    """Parts that add up to a total, one after the other; what is taken away is hatched.

    Parameters
    ----------
    steps : sequence of (words, amount)
        In their order; a negative amount is taken away.
    total : str
        Words under the last bar, the sum of the parts.
    write : callable
        How an amount is written.

    Examples
    --------
    >>> waterfall([("Sales", 10), ("Costs", -4)], "Profit", title="6 is left", alt="10 − 4 = 6.").width
    720
    """
    amounts = np.array([amount for _words, amount in steps], dtype=float)
    ends = np.cumsum(amounts)
    begins = ends - amounts

    def paint(ax: Axes) -> None:
        names = [textwrap.fill(name, 14) for name in _labels([*(words for words, _amount in steps), total])]
        for i, (begin, amount) in enumerate(zip([*begins, 0.0], [*amounts, ends[-1]], strict=True)):
            last = i == len(amounts)
            taken = amount < 0 and not last
            ax.bar(
                i, amount, bottom=begin, width=0.66, color=INK if last else SAND if taken else BLUE,
                hatch="////" if taken else None, edgecolor="white", linewidth=0,
            )  # fmt: skip
            if not last:
                ax.plot([i - 0.33, i + 1.33], [begin + amount] * 2, color=QUIET, linewidth=0.8)
            ax.annotate(
                write(amount), (i, max(begin, begin + amount)), xytext=(0, 4), textcoords="offset points", ha="center"
            )
        ax.axhline(0, color=QUIET, linewidth=1)
        tilt = len(names) > 6
        ax.set_xticks(
            range(len(names)), names, rotation=30 if tilt else 0, ha="right" if tilt else "center", fontsize=10,
            rotation_mode="anchor",
        )  # fmt: skip
        ax.tick_params(axis="x", length=0)
        ax.set_yticks([])
        ax.spines["left"].set_visible(False)
        ax.set_ylabel(y_label)
        ax.margins(y=0.14)

    width = max(7.2, 1.05 * (len(steps) + 1))
    return draw(paint, title=title, alt=alt, size=(min(width, 10.4), 4.0))


def _readable_on(background: Sequence[float] | np.ndarray) -> str:
    """Black or white, whichever stands out more on a colour (WCAG 2 relative luminance)."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in background[:3]]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return "white" if 1.05 / (luminance + 0.05) > (luminance + 0.05) / 0.05 else "black"


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
    colour: np.ndarray | None = None,
    colour_label: str = "",
) -> Figure:
    """A grid of numbers; the darker the cell, the larger the number that colours it.

    Parameters
    ----------
    values : array, shape (rows, columns)
        The numbers written in the cells.
    colour : array of the same shape, optional
        Other numbers that colour the cells.

    Examples
    --------
    >>> heatmap(np.eye(2), ["a", "b"], ["c", "d"], title="Diagonal", alt="1 on the diagonal.").width
    720
    """
    shade = np.asarray(values if colour is None else colour, dtype=float)

    def paint(ax: Axes) -> None:
        top = np.nanmax(shade) if np.isfinite(shade).any() else 1.0
        image = ax.imshow(shade, cmap=SEQUENTIAL, vmin=0, vmax=top or 1.0, aspect="auto")
        names = _labels(columns)
        tilt = any(len(word) > 11 for name in names for word in name.split())
        ax.set_xticks(
            range(len(columns)), [textwrap.fill(name, 18 if tilt else 11) for name in names],
            rotation=30 if tilt else 0, ha="right" if tilt else "center", rotation_mode="anchor",
        )  # fmt: skip
        ax.set_yticks(range(len(rows)), _labels(rows))
        ax.tick_params(length=0)
        for side in ax.spines.values():
            side.set_visible(False)
        ax.set_xticks(np.arange(len(columns) + 1) - 0.5, minor=True)
        ax.set_yticks(np.arange(len(rows) + 1) - 0.5, minor=True)
        ax.grid(which="minor", color="white", linewidth=2)
        ax.tick_params(which="minor", length=0)
        ax.set_xlabel(column_label)
        ax.set_ylabel(row_label)
        for i in range(len(rows)):
            for j in range(len(columns)):
                ink = _readable_on(image.to_rgba(shade[i, j])) if np.isfinite(shade[i, j]) else INK
                ax.text(j, i, write(values[i][j]), ha="center", va="center", color=ink)
        if colour_label:
            bar = ax.figure.colorbar(image, ax=ax, label=colour_label)
            bar.outline.set_edgecolor(GRID)
            _readers_numbers(bar.ax.yaxis)

    width = max(7.2, 2.2 + 0.85 * len(columns))
    return draw(paint, title=title, alt=alt, size=(min(width, 10.4), 1.4 + 0.42 * len(rows)))
