"""Who moved where: bands from the groups of then to the groups of now."""

from dataclasses import replace
from typing import TYPE_CHECKING, Unpack

import numpy as np
from matplotlib.axes import Axes
from matplotlib.path import Path

from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.show.canvas import SMALL, box, canvas, line_height, put, text_size, wrapped
from asiakkuus_lib.show.figure import NARROW, WIDE, Figure, Words, caption, draw, is_narrow
from asiakkuus_lib.show.many import largest
from asiakkuus_lib.show.marks import areas
from asiakkuus_lib.show.scales import apart, widened
from asiakkuus_lib.show.style import INK, OTHER, OURS, PAPER, QUIET
from asiakkuus_lib.show.tables import Column, labelled

if TYPE_CHECKING:
    import pandas as pd


def migration(
    counts: "pd.DataFrame",
    *,
    names: tuple[str, str],
    heading: str,
    value: Column,
    highlight: str = "",
    most: int = 11,
    limits: tuple[float, float] | None = None,
    **words: Unpack[Words],
) -> Figure:
    """How many went from which group to which: bands as wide as their number of customers.

    Parameters
    ----------
    counts : DataFrame
        Groups then (index) x groups now (columns); zero or more, nothing where nobody went (NaN).
    names : (str, str)
        What the two sides are: "2024", "2025".
    heading : str
        What the groups are: "Group".
    value : Column
        What is counted, and how it is written.
    highlight : str
        The group of then whose way the title tells: dark, with its numbers.
    most : int
        How many groups are drawn on a side; the smallest are drawn together as others.
    limits : (float, float), optional
        Zero, and how many customers the whole height stands for, where it must not jump while a control moves; more
        customers widen it.
    title, alt, subtitle, source
        See `Figure`.

    Raises
    ------
    ValueError
        If a number is below zero, or a group stands twice.

    Examples
    --------
    >>> import pandas as pd
    >>> from asiakkuus_lib.show import Column
    >>> moved = pd.DataFrame({"Best": [209, 40], "Others": [93, 800]}, index=["Best", "Others"])
    >>> migration(moved, names=("2024", "2025"), heading="Group", value=Column("Customers", "number"),
    ...           highlight="Best", title="A third of the best fell", alt="93 of 302.").alt
    '93 of 302.'
    """
    flows = counts.astype(float).fillna(0.0)
    flows.index, flows.columns = flows.index.map(str), flows.columns.map(str)
    if (flows.to_numpy() < 0).any():
        raise ValueError("a migration counts customers: none of its numbers can be below zero")
    if not (flows.index.is_unique and flows.columns.is_unique):
        raise ValueError("each group of a migration stands once in the rows, and once in the columns")
    drawn = _fewer(_fewer(flows, most, highlight).T, most, highlight).T
    moved = drawn.to_numpy()
    before, after = moved.sum(axis=1), moved.sum(axis=0)
    total = widened(limits or (0, 0), [float(moved.sum())])[1] or 1.0

    def layout(width: int) -> tuple[float, float, list[list[list[str]]]]:
        size = text_size(width == NARROW)
        room = width * 0.29
        lines = [
            [wrapped(f"{name} {value.write(n)}", room, size, longest=90) for name, n in zip(side, sums, strict=True)]
            for side, sums in ((drawn.index, before), (drawn.columns, after))
        ]
        tall = max(sum(len(each) * line_height(size) + 5 for each in side) for side in lines)
        return max(tall, 300.0), room, lines

    def paint(ax: Axes) -> None:
        width = NARROW if is_narrow(ax) else WIDE
        tall, room, lines = layout(width)
        size = text_size(width == NARROW)
        canvas(ax)
        left, right = room + 10, width - room - 10
        put(ax, left + 7, 12, names[0], size, QUIET, "right")
        put(ax, right - 7, 12, names[1], size, QUIET, "left")
        gap = 5.0
        room_in_all = tall - gap * max(len(before), len(after))
        high_moved, *high_sums = (part / total * room_in_all for part in (moved, before, after))
        sides = [_stacked(sums, gap, 30) for sums in high_sums]
        row = list(drawn.index).index(highlight) if highlight in drawn.index else -1
        bands, told = _bands(high_moved, sides, (left + 8, right - 8), row)
        for fill in (OTHER, OURS):
            # An edge would hide a thin band.
            areas(ax, bands[fill, True], fill, PAPER)
            areas(ax, bands[fill, False], fill, "none")
        for x, tops, sums in zip((left, right - 8), sides, high_sums, strict=True):
            for top, n in zip(tops, sums, strict=True):
                if n:
                    box(ax, x, top, 8, n, fill=OURS)
        for y, j in told:
            put(ax, right - 14, y, value.write(moved[row, j]), SMALL, PAPER, "right")
        for x, side, tops, sums, each in (
            (left - 8, "right", sides[0], high_sums[0], lines[0]),
            (right + 8, "left", sides[1], high_sums[1], lines[1]),
        ):
            middles = [top + n / 2 for top, n in zip(tops, sums, strict=True)]
            high = [len(line) * line_height(size) + 4 for line in each]
            for y, words_ in zip(apart(middles, high, 24, tall + 40), each, strict=True):
                put(ax, x, y, words_, size, INK, side)

    heights = [round(layout(width)[0]) + 44 for width in (WIDE, NARROW)]
    told = [(replace(value, label=f"{names[1]}: {name}"), flows[name].tolist()) for name in flows]
    numbers = labelled(caption(words), f"{heading}: {names[0]}", list(flows.index), told)
    return draw(paint, table=numbers, height=(heights[0], heights[1]), **words)


def _fewer(flows: "pd.DataFrame", most: int, highlight: str) -> "pd.DataFrame":
    """The largest rows, and the rest together as others."""
    import pandas as pd

    if len(flows) <= most:
        return flows
    kept = largest(flows.sum(axis=1).tolist(), [name == highlight for name in flows.index], most - 1)
    rest = [i for i in range(len(flows)) if i not in kept]
    return pd.concat([flows.iloc[kept], flows.iloc[rest].sum().to_frame(_("Others")).T])


def _stacked(sizes: np.ndarray, gap: float, top: float) -> list[float]:
    """Where things of these heights begin, one under the other."""
    return [top + float(sizes[:i].sum()) + gap * i for i in range(len(sizes))]


def _bands(
    tall: np.ndarray, sides: list[list[float]], ends: tuple[float, float], chosen: int
) -> tuple[dict[tuple[str, bool], list[Path]], list[tuple[float, int]]]:
    """Bands by colour and by whether they are thick, and where a number has room on those of the chosen row."""
    left, right = ends
    begins, stops = list(sides[0]), list(sides[1])
    bands: dict[tuple[str, bool], list[Path]] = {(fill, thick): [] for fill in (OTHER, OURS) for thick in (True, False)}
    told = []
    codes = [Path.MOVETO, *[Path.LINETO] * 3, Path.CLOSEPOLY]
    for i, row in enumerate(tall):
        for j, high in enumerate(row):
            if high <= 0:
                continue
            a, b = begins[i], stops[j]
            begins[i] += high
            stops[j] += high
            corners = [(left, a), (right, b), (right, b + high), (left, a + high), (left, a)]
            bands[OURS if i == chosen else OTHER, bool(high > 4)].append(Path(corners, codes))
            if i == chosen and high >= line_height(SMALL):
                told.append((b + high / 2, j))
    return bands, told
