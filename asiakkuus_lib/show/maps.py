"""Figures of judgement: points on a scale told apart by their shape, and nine fields with a place in them."""

import textwrap
from collections.abc import Callable, Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from asiakkuus_lib.show.figures import Figure, draw
from asiakkuus_lib.show.numbers import number
from asiakkuus_lib.show.style import GRID, INK, QUIET, SEQUENCE
from asiakkuus_lib.show.text import shortened

SHAPES = ("o", "s", "^", "D", "v")
# Three lines beside a row, or one under a map.
LONGEST_ROW = 60
_WINNING = "#dcebf4"


def dots(
    labels: Sequence[str],
    series: Mapping[str, Sequence[float]],
    *,
    title: str,
    alt: str,
    low: float = 0,
    high: float = 100,
    mark: tuple[float, str] | None = None,
    write: Callable[[float], str] = number,
) -> Figure:
    """Points on one scale, a row for each label; what they are is told by shape as well as by colour.

    Parameters
    ----------
    labels : sequence of str
        The rows, from top to bottom.
    series : mapping of name to sequence of float
        At most five kinds of points; one that is not known (NaN) is not drawn.
    low, high : float
        Ends of the scale.
    mark : (float, str), optional
        A level to compare with, drawn as a thin line, and its words.

    Raises
    ------
    ValueError
        If there are more kinds than can be told apart.

    Examples
    --------
    >>> dots(["A"], {"x": [40], "y": [60]}, title="More y than x", alt="x 40, y 60.").width
    720
    """
    if len(series) > len(SHAPES):
        raise ValueError(f"at most {len(SHAPES)} kinds of points can be told apart")

    def paint(ax: Axes) -> None:
        rows = np.arange(len(labels))[::-1].astype(float)
        shifts = np.linspace(0.24, -0.24, len(series)) if len(series) > 1 else [0.0]
        for row in rows:
            ax.axhspan(row - 0.42, row + 0.42, color="#f3f6f8", linewidth=0)
        for (name, values), colour, shape, shift in zip(series.items(), SEQUENCE, SHAPES, shifts, strict=False):
            across = np.asarray(values, dtype=float)
            ax.hlines(rows + shift, low, across, color=colour, linewidth=1.4, alpha=0.55)
            ax.plot(across, rows + shift, linestyle="none", marker=shape, markersize=8, color=colour, label=name)
            for x, y in zip(across, rows + shift, strict=True):
                if np.isfinite(x):
                    ax.annotate(write(x), (x, y), xytext=(8, 0), textcoords="offset points", va="center", fontsize=9,
                                bbox={"facecolor": "#f3f6f8", "edgecolor": "none", "pad": 0.8})
        if mark:
            ax.axvline(mark[0], color=QUIET, linewidth=1, linestyle=(0, (4, 3)), zorder=1)
            ax.annotate(
                mark[1], (mark[0], 1), xycoords=("data", "axes fraction"), xytext=(4, 3), textcoords="offset points",
                fontsize=9, color=QUIET,
            )  # fmt: skip
        ax.set_yticks(rows, [textwrap.fill(shortened(str(label), LONGEST_ROW), 22) for label in labels])
        ax.set_xlim(low, high + (high - low) * 0.06)
        ax.set_ylim(-0.6, len(labels) - 0.4)
        ax.set_xticks(np.linspace(low, high, 5), [write(x) for x in np.linspace(low, high, 5)])
        ax.tick_params(axis="y", length=0)
        ax.spines["left"].set_visible(False)
        ax.legend(loc="upper center", bbox_to_anchor=(0.5, -0.1 - 0.25 / max(len(labels), 1)), ncols=len(series))

    return draw(paint, title=title, alt=alt, size=(7.2, 1.5 + 0.72 * max(len(labels), 1)))


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
) -> Figure:
    """Three times three named fields, some of them good, and what stands in them.

    Parameters
    ----------
    fields : three rows of three names, from top to bottom
    good : three rows of three
        Which fields are shaded and marked with a tick.
    places : sequence of (word, row, column)
        What stands where, in one short word; several may stand in one field.
    names : sequence of str
        Whole names of what the words stand for, written under the map.
    rows, columns : three words each
    row_label, column_label : str
        What the rows and the columns are.

    Examples
    --------
    >>> names = [["a", "b", "c"], ["d", "e", "f"], ["g", "h", "i"]]
    >>> nine_fields(names, [[False] * 3] * 3, [("We", 0, 2)], names=["Firm"], title="We are in c",
    ...             alt="Row 1, column 3.", rows=["1", "2", "3"], columns=["1", "2", "3"], row_label="r",
    ...             column_label="c").width
    720
    """

    def paint(ax: Axes) -> None:
        for i in range(3):
            for j in range(3):
                corner = (j - 0.5, 1.5 - i)
                fill = _WINNING if good[i][j] else "white"
                ax.add_patch(Rectangle(corner, 1, 1, facecolor=fill, edgecolor=GRID, linewidth=1.5))
                name = textwrap.fill(fields[i][j], 22) + (" ✓" if good[i][j] else "")
                ax.text(
                    j, 2.42 - i, name, ha="center", va="top", fontsize=10, color=INK if good[i][j] else QUIET,
                )  # fmt: skip
        stacked: dict[tuple[int, int], int] = {}
        for k, ((word, i, j), name) in enumerate(zip(places, names, strict=True)):
            depth = stacked.get((i, j), 0)
            stacked[i, j] = depth + 1
            y = 2.02 - i - 0.3 * depth
            ax.plot(
                [j - 0.4], [y], linestyle="none", marker=SHAPES[k % 5], markersize=10, color=SEQUENCE[k % 5],
                label=f"{word}: {shortened(name, LONGEST_ROW)}",
            )  # fmt: skip
            ax.text(j - 0.32, y, word, ha="left", va="center", fontsize=11, fontweight="bold")
        ax.set_xlim(-0.5, 2.5)
        ax.set_ylim(-0.5, 2.5)
        ax.set_xticks(range(3), columns)
        ax.set_yticks(range(2, -1, -1), rows)
        ax.tick_params(length=0)
        for side in ax.spines.values():
            side.set_visible(False)
        ax.set_xlabel(column_label)
        ax.set_ylabel(row_label)
        ax.legend(loc="upper left", bbox_to_anchor=(0, -0.14), ncols=1, handletextpad=0.4)

    return draw(paint, title=title, alt=alt, size=(7.2, 4.4 + 0.25 * len(places)))
