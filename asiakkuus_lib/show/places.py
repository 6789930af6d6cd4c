"""Figures of who stands where: the people of a customer by influence and stance, and a portfolio of customers."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Unpack

import numpy as np
from matplotlib.axes import Axes

from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.show.beside import clear_places
from asiakkuus_lib.show.canvas import LONGEST_ROW, SMALL, box, canvas, put, text_width, wrapped
from asiakkuus_lib.show.figure import NARROW, WIDE, Figure, Words, caption, draw, is_narrow
from asiakkuus_lib.show.many import FOOT, largest, not_shown
from asiakkuus_lib.show.marks import dot, stroke
from asiakkuus_lib.show.scales import Limits, Scale, levels, scale, ticks
from asiakkuus_lib.show.style import ACCENT, GRID, INK, OTHER, OURS, PAPER, QUIET
from asiakkuus_lib.show.tables import Column, table

if TYPE_CHECKING:
    import pandas as pd

# The largest mark, and the smallest that a finger and an eye find.
LARGEST, SMALLEST = 26.0, 6.0
# Whom the title speaks of is told by a ring around the mark, too.
RING = 4.0
# How old a contact is: recent, not yet old, old or none, and on a day not known.
SHADES = (OURS, OTHER, OURS, OTHER)
EDGES = (PAPER, PAPER, None, INK)


def role_map(
    people: Sequence[str],
    influence: Sequence[float],
    stance: Sequence[float],
    contacts: Sequence[float],
    days: Sequence[float],
    *,
    columns: tuple[Column, Column, Column, Column],
    heading: str,
    highlight: str = "",
    fresh: tuple[int, int] = (90, 365),
    undated: Sequence[bool] = (),
    most: float = 0.0,
    limits: Limits | None = None,
    **words: Unpack[Words],
) -> Figure:
    """The people who decide for a customer: influence across, stance up, size by contacts, faded by age.

    Parameters
    ----------
    people : sequence of str
        Names, or roles. Of more than fifteen those with the most influence are drawn.
    influence, stance : sequences of float
        Where each stands; who has no place (NaN) is only in the table.
    contacts : sequence of float
        How many contacts there have been, zero or more.
    days : sequence of float
        Days since the last contact; not known (NaN) for who was never contacted.
    columns : four of Column
        What the four are, and how they are written.
    heading : str
        What the people are: "Person".
    highlight : str
        The person whom the title speaks of.
    fresh : (int, int)
        Until how many days a contact is recent, and until how many it is not yet old: dark, grey, and empty and dashed.
    undated : sequence of bool, optional
        Who was contacted on a day that is not known: a mark of its own.
    most : float
        How many contacts the largest mark stands for, where sizes of several figures are to be compared.
    limits : ((float, float), (float, float)), optional
        Ends of both scales, where they must not jump while a control moves; a value beyond them widens them.
    title, alt, subtitle, source
        See `Figure`.

    Examples
    --------
    >>> from asiakkuus_lib.show import Column
    >>> said = [Column(name, "number") for name in ("Influence", "Stance", "Contacts", "Days")]
    >>> role_map(["Buyer", "Approver"], [2, 5], [4, 3], [14, 1], [20, 400], columns=tuple(said), heading="Person",
    ...          highlight="Approver", title="Who decides was last met a year ago", alt="400 days.").alt
    '400 days.'
    """
    recent, old = fresh

    def age(days_ago: float) -> int:
        return 0 if days_ago <= recent else 1 if days_ago <= old else 2

    told = [
        _("contacted within {days} days").format(days=recent),
        _("within {days} days").format(days=old),
        _("longer ago or never"),
        *([_("contacted, day not entered")] if any(undated) else []),
    ]
    ages = [3 if any(undated) and undated[k] else age(float(d)) for k, d in enumerate(days)]
    return _scattered(
        people, (influence, stance, contacts, days), columns, heading, highlight, limits, ages,
        told, influence, words, most,
    )  # fmt: skip


def portfolio(
    customers: Sequence[str],
    across: Sequence[float],
    up: Sequence[float],
    size: Sequence[float],
    *,
    columns: tuple[Column, Column, Column],
    heading: str,
    highlight: str = "",
    uncertain: Collection[str] = (),
    limits: Limits | None = None,
    **words: Unpack[Words],
) -> Figure:
    """Customers, or groups of them, between two measures; the area of each is a third.

    Parameters
    ----------
    customers : sequence of str
        Names. Of more than fifteen the largest are drawn.
    across, up : sequences of float
        The two measures; who lacks one (NaN) is only in the table.
    size : sequence of float
        What the area tells, zero or more; not known (NaN) is drawn small, empty and dashed.
    columns : three of Column
        What the three are, and how they are written.
    heading : str
        What the customers are: "Customer group".
    highlight : str
        The one that the title speaks of.
    uncertain : collection of str
        Those whose place is a guess: empty and dashed.
    limits : ((float, float), (float, float)), optional
        Ends of both scales, where they must not jump while a control moves; a value beyond them widens them.
    title, alt, subtitle, source
        See `Figure`.

    Examples
    --------
    >>> from asiakkuus_lib.show import Column
    >>> said = Column("Sales", "money", unit="€"), Column("Potential", "money", unit="€"), Column("Profit", "money")
    >>> portfolio(["RL", "G"], [300, 100], [50, 400], [20, 5], columns=said, heading="Customer", highlight="G",
    ...           title="G could grow most", alt="400 € of potential.").alt
    '400 € of potential.'
    """
    sure = [np.isfinite(float(s)) and name not in uncertain for name, s in zip(customers, size, strict=True)]
    ages = [0 if yes else 2 for yes in sure]
    return _scattered(customers, (across, up, size), columns, heading, highlight, limits, ages, [], size, words)


def _scattered(
    names: Sequence[str],
    values: Sequence[Sequence[float]],
    columns: Sequence[Column],
    heading: str,
    highlight: str,
    limits: Limits | None,
    ages: Sequence[int],
    told: Sequence[str],
    weight: Sequence[float],
    words: Words,
    most: float = 0.0,
) -> Figure:
    """Marks with their names beside them, or, where these have no room, with numbers that are explained below."""
    import pandas as pd

    frame = pd.DataFrame({f"v{i}": np.asarray(v, dtype=float) for i, v in enumerate(values)})
    frame.insert(0, "label", list(map(str, names)))
    if (frame["v2"] < 0).any():
        raise ValueError(f"{columns[2].label}: what is drawn as an area cannot be below zero")
    placed = frame[["v0", "v1"]].notna().all(axis=1).to_numpy()
    known = [float(w) if yes else float("nan") for w, yes in zip(weight, placed, strict=True)]
    kept = largest(known, [name == highlight for name in names])
    shown = [i for i in kept if placed[i]]
    top_size = max(most, float(frame["v2"].max()) if frame["v2"].notna().any() else 0.0)

    def radius(i: int, width: int) -> float:
        share = frame["v2"][i] / top_size if top_size and pd.notna(frame["v2"][i]) else 0.0
        return max(SMALLEST, (LARGEST if width == WIDE else LARGEST * 0.75) * float(np.sqrt(share)))

    def layout(width: int) -> "_Layout":
        radii = [radius(i, width) + RING * (names[i] == highlight) for i in shown]
        return _laid_out(frame, shown, radii, width, columns, limits, told)

    def paint(ax: Axes) -> None:
        width = NARROW if is_narrow(ax) else WIDE
        found = layout(width)
        canvas(ax)
        _axes(ax, found, columns)
        # Small marks lie on large ones.
        for k in sorted(range(len(shown)), key=lambda k: -found.radii[k]):
            i = shown[k]
            x, y = found.points[k]
            fill = ACCENT if names[i] == highlight else SHADES[ages[i]]
            if names[i] == highlight:
                dot(ax, x, y, found.radii[k], PAPER, ACCENT)
            inner = found.radii[k] - RING * (names[i] == highlight)
            dot(ax, x, y, inner, fill, EDGES[ages[i]], dashed=ages[i] == 2)
        for k, (x, y, lines) in enumerate(found.words):
            far = np.hypot(x - found.points[k][0], y - found.points[k][1])
            wide = max(text_width(line, SMALL) for line in lines)
            if far > found.radii[k] + wide / 2 + 14:
                stroke(ax, [found.points[k][0], x], [found.points[k][1], y], QUIET, 0.6)
            box(ax, x - wide / 2, y - 8 * len(lines), wide, 16 * len(lines), fill=PAPER, over=True)
            put(ax, x, y, lines, SMALL, ACCENT if names[shown[k]] == highlight else INK, "center")
        for x, y, line in found.below:
            put(ax, x, y, line, SMALL, INK)
        y = found.foot
        for k, said in enumerate(told):
            dot(ax, 8, y + 18 * k, 5, SHADES[k], EDGES[k] if k == 3 else None, dashed=k == 2)
            put(ax, 20, y + 18 * k, said, SMALL, QUIET)
        put(ax, 2, found.height - 10, not_shown(len(names) - len(shown)), SMALL, QUIET)

    numbers = table(
        frame, caption(words), {"label": Column(heading)} | {f"v{i}": column for i, column in enumerate(columns)}
    )
    heights = [round(layout(width).height) for width in (WIDE, NARROW)]
    return draw(paint, table=numbers, height=(heights[0], heights[1]), **words)


@dataclass(frozen=True)
class _Layout:
    """Where everything of a map stands."""

    points: list[tuple[float, float]]
    radii: list[float]
    words: list[tuple[float, float, list[str]]]
    below: list[tuple[float, float, str]]
    across: Scale
    up: Scale
    width: int
    bottom: float
    foot: float
    height: float


def _laid_out(
    frame: "pd.DataFrame",
    shown: Sequence[int],
    radii: list[float],
    width: int,
    columns: Sequence[Column],
    limits: Limits | None,
    told: Sequence[str],
) -> _Layout:
    high = 420.0
    # The largest mark has room at every end.
    edge = max(radii, default=0.0) + 4
    title = len(wrapped(columns[1].heading, width - 10, SMALL, longest=LONGEST_ROW)) * 17 + 8
    up = scale(frame["v1"].iloc[list(shown)], high - 44 - edge, title + edge, limits=limits and limits[1])
    side = max((text_width(columns[1].write(v), SMALL) for v in levels(up, columns[1].write, 4)), default=0) + 14
    across = scale(frame["v0"].iloc[list(shown)], side + edge, width - edge - 4, limits=limits and limits[0])
    points = [(across(float(frame["v0"][i])), up(float(frame["v1"][i]))) for i in shown]
    room = (side + 2, title, width - 2, high - 46)
    names = [wrapped(frame["label"][i], 150 if width == WIDE else 110, SMALL, longest=LONGEST_ROW) for i in shown]
    placed = clear_places(points, radii, names, SMALL, room, near=True)
    below: list[tuple[float, float, str]] = []
    foot = high + 14
    if placed is None:
        order = sorted(range(len(shown)), key=lambda k: -points[k][0])
        number = {k: str(n + 1) for n, k in enumerate(order)}
        placed = clear_places(points, radii, [[number[k]] for k in range(len(shown))], SMALL, room, near=False)
        parts = 2 if width == WIDE else 1
        step = (width - 4) / parts
        y = [foot] * parts
        for n, k in enumerate(order):
            column = n * parts // len(order)
            below.append((2 + column * step, y[column], f"{n + 1}"))
            for line in wrapped(frame["label"][shown[k]], step - 36, SMALL, longest=LONGEST_ROW):
                below.append((28 + column * step, y[column], line))
                y[column] += 17
        foot = max(y) + 6
    height = foot + 18 * len(told) + (FOOT if len(shown) < len(frame) else 0)
    return _Layout(points, radii, placed or [], below, across, up, width, high - 40, foot, height)


def _axes(ax: Axes, found: _Layout, columns: Sequence[Column]) -> None:
    """Thin lines at round values, their numbers, and what they are."""
    width, bottom = found.width, found.bottom
    left = found.across.start - max(found.radii, default=0.0) - 4
    top = found.up.end - max(found.radii, default=0.0) - 2
    for x, middle, words in ticks(found.across, columns[0].write, SMALL, left, width - 2):
        stroke(ax, [x, x], [top, bottom], GRID, 0.8)
        put(ax, middle, bottom + 11, words, SMALL, QUIET, "center")
    for value in levels(found.up, columns[1].write, 4):
        y = found.up(value)
        stroke(ax, [left, width - 2], [y, y], GRID, 0.8)
        put(ax, left - 5, y, columns[1].write(value), SMALL, QUIET, "right")
    put(ax, 2, 10, wrapped(f"{columns[1].heading} ↑", width - 10, SMALL, longest=LONGEST_ROW)[0], SMALL, INK)
    put(
        ax,
        width - 2,
        bottom + 29,
        wrapped(f"{columns[0].heading} →", width - 10, SMALL, longest=LONGEST_ROW)[0],
        SMALL,
        INK,
        "right",
    )
