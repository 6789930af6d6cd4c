"""Marks on a drawing in CSS pixels: lines, dots and areas; dashed and empty for what is not certain."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch, Polygon
from matplotlib.path import Path

from asiakkuus_lib.show.canvas import DASHES, PIXELS_PER_POINT
from asiakkuus_lib.show.style import ACCENT, INK, OTHER, OURS, PAPER, QUIET

# Kinds of points, ours first; those of the same shade have another shape.
SHAPES = ("o", "s", "^", "D", "v")
COLOURS = (OURS, OTHER, ACCENT, QUIET, INK)


def shape(ax: Axes, corners: Sequence[tuple[float, float]], fill: str, edge: str = PAPER, dashed: bool = False) -> None:
    """A polygon; dashed and empty for what is not certain."""
    ax.add_artist(
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
    ax.add_artist(Line2D(xs, ys, color=colour, linewidth=thick, linestyle=DASHES if dashed else "-", clip_on=False))


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


def areas(ax: Axes, paths: Sequence[Path], fill: str, edge: str = PAPER) -> None:
    """Several areas as one shape."""
    if paths:
        ax.add_artist(
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
    ax.add_artist(Line2D(
        [x], [y], marker="o", linestyle="none", markersize=2 * radius / PIXELS_PER_POINT, markerfacecolor=fill,
        markeredgecolor=edge or fill, markeredgewidth=1.4, clip_on=False,
    ))  # fmt: skip


def kind_of_point(ax: Axes, x: float, y: float, kind: int, size: float = 7) -> None:
    """A point whose kind is told by its shape as well as by its shade."""
    shape, colour = SHAPES[kind % len(SHAPES)], COLOURS[kind % len(COLOURS)]
    ax.add_artist(Line2D([x], [y], linestyle="none", marker=shape, markersize=size, color=colour, clip_on=False))


def standing_alone(values: np.ndarray) -> list[int]:
    """Which values of a line have none beside them, so that the line does not show them.

    Examples
    --------
    >>> standing_alone(np.array([1, np.nan, 3, 4, np.nan, 6]))
    [0, 5]
    """
    known = np.concatenate([[False], np.isfinite(values), [False]])
    return np.flatnonzero(known[1:-1] & ~known[:-2] & ~known[2:]).tolist()
