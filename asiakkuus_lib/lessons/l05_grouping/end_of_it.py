"""How a relationship ended, as a drawing: what happened when, over what was bought in each quarter."""

from typing import NamedTuple, Unpack

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from asiakkuus_lib.locale import both
from asiakkuus_lib.show import Column, draw
from asiakkuus_lib.show.canvas import box, boxes, canvas, line_height, put, text_size, text_width, wrapped
from asiakkuus_lib.show.figure import Figure, Words, caption, is_narrow
from asiakkuus_lib.show.marks import dot, stroke
from asiakkuus_lib.show.scales import levels, scale
from asiakkuus_lib.show.style import ACCENT, GRID, INK, OTHER, OURS, PAPER, QUIET
from asiakkuus_lib.show.tables import labelled

HIGH = (360, 350)


class Event(NamedTuple):
    """Something that happened on a day."""

    day: pd.Timestamp
    words: str


def end_of_it(
    quarters: pd.Series, gap: tuple[Event, Event, str], others: tuple[Event, Event], *, value: Column, **words: Unpack[Words]
) -> Figure:
    """Events on their days, each on a line of its own, over bars of quarters.

    Parameters
    ----------
    quarters : Series
        What was bought in each quarter, by its period; nothing where it is not known (NaN).
    gap : (Event, Event, str)
        The two events that the title speaks of, and the words of the time between them.
    others : (Event, Event)
        What happened before them, and after them.
    value : Column
        What is bought, and how it is written.
    title, alt, subtitle, source
        See `Figure`.

    Examples
    --------
    >>> bought = pd.Series([5.0, 0.0], pd.period_range("2024Q1", "2024Q2", freq="Q"))
    >>> first, last = (Event(pd.Timestamp(day), day) for day in ("2024-01-09", "2024-03-01"))
    >>> end_of_it(bought, (first, last, "52 days"), (first, last), value=Column("€", "money"), title="It ends", alt="0.").alt
    '0.'
    """
    index = pd.PeriodIndex(quarters.index)
    begin, end = index[0].start_time, index[-1].end_time
    amounts = quarters.to_numpy(dtype=float)

    def paint(ax: Axes) -> None:
        width, high = canvas(ax)
        size = text_size(is_narrow(ax))
        row = line_height(size)
        lanes = [row, 4 * row, 6.8 * row]
        top, bottom = lanes[-1] + 2 * row, high - row - 10
        up = scale([0, float(np.nanmax(amounts))], bottom, top, limits=(0, 0))
        ticks = levels(up, value.write, 3)
        left = 14 + max(text_width(value.write(tick), size) for tick in ticks)

        def at(day: pd.Timestamp) -> float:
            return left + (width - 12 - left) * ((day - begin) / (end - begin))

        for year in range(begin.year, end.year + 1):
            x, over = at(pd.Timestamp(year, 1, 1)), at(pd.Timestamp(year, 12, 31))
            stroke(ax, [x, x], [4, bottom], GRID, 0.8)
            put(ax, (x + over) / 2, bottom + row / 2 + 4, str(year), size, QUIET, "center")
        for tick in ticks:
            stroke(ax, [left, width - 12], [up(tick)] * 2, QUIET if not tick else GRID, 0.8)
            put(ax, left - 6, up(tick), value.write(tick), size, QUIET, "right")
        known = [(quarter, amount) for quarter, amount in zip(index, amounts, strict=True) if np.isfinite(amount)]
        boxes(ax, [(at(q.start_time) + 2, up(a), at(q.end_time) - at(q.start_time) - 4, bottom - up(a)) for q, a in known],
              fill=OTHER)  # fmt: skip
        unknown = index[~np.isfinite(amounts)]
        if len(unknown):
            x, over = at(unknown[0].start_time), at(unknown[-1].end_time)
            said = wrapped(both(fi="ostoja ei tiedetä", en="purchases not known"), over - x - 8, size)
            put(ax, (x + over) / 2, bottom - 2 * row, said, size, QUIET, "center")
        first, last, between = gap
        x, over = at(first.day), at(last.day)
        stroke(ax, [x, over], [lanes[1]] * 2, ACCENT, 2.4)
        dot(ax, over, lanes[1], 4.5, ACCENT)
        # There may be no room between the last event and the edge.
        half = text_width(last.words, size) / 2
        middle = min(over, width - 12 - half)
        box(ax, middle - half - 2, lanes[1] + row / 2, 2 * half + 4, row, fill=PAPER, over=True)
        put(ax, middle, lanes[1] + row, last.words, size, INK, "center")
        put(ax, (x + over) / 2, lanes[1] - row, between, size, ACCENT, "center", bold=True)
        for event, y, colour, to_left in (
            (others[0], lanes[0], OURS, False),
            (first, lanes[1], ACCENT, True),
            (others[1], lanes[2], OURS, True),
        ):
            x = at(event.day)
            dot(ax, x, y, 4.5, colour)
            room = x - left - 20 if to_left else width - x - 14
            said = wrapped(event.words, room, size)
            wide, deep = max(text_width(line, size) for line in said), row * len(said)
            box(ax, x - 12 - wide if to_left else x + 8, y - deep / 2, wide + 4, deep, fill=PAPER, over=True)
            put(ax, x + (-10 if to_left else 10), y, said, size, INK, "right" if to_left else "left")

    told = [f"{quarter.year}/{quarter.quarter}" for quarter in index]
    numbers = labelled(caption(words), both(fi="Neljännes", en="Quarter"), told, [(value, amounts.tolist())])
    return draw(paint, table=numbers, height=HIGH, **words)
