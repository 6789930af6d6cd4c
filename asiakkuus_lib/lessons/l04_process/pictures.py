"""The wheel: three levels, and what goes down and up between them."""

from collections.abc import Collection, Mapping
from typing import Unpack

import pandas as pd
from matplotlib.axes import Axes

from asiakkuus_lib.locale import both
from asiakkuus_lib.organisation import JOINTS, LEVELS
from asiakkuus_lib.show import Column, draw, number, table
from asiakkuus_lib.show.canvas import LONGEST_ROW, SMALL, box, canvas, put, text_size, wrapped
from asiakkuus_lib.show.figure import Figure, Words, caption, is_narrow
from asiakkuus_lib.show.marks import pointer, stroke
from asiakkuus_lib.show.style import ACCENT, INK, PALE, QUIET

# Between two levels, the way down and the way up.
_BETWEEN = (("down_tactical", "up_strategic"), ("down_operational", "up_tactical"))
_BOX, _GAP = 46.0, 84.0


def points(value: float) -> str:
    """Points as they were given: whole, or with a decimal."""
    return number(value, 0 if float(value).is_integer() else 1)


def decimals(values: pd.Series) -> int:
    """How many decimals points need: none where all are whole."""
    known = values.dropna()
    return 0 if (known == known.round()).all() else 1


def between(low: float, high: float) -> str:
    """A range of points, "2–4"; one number where the ends meet."""
    return points(low) if low == high else f"{points(low)}–{points(high)}"


def wheel(parts: pd.DataFrame, names: Mapping[str, str], *, highlight: Collection[str] = (), **words: Unpack[Words]) -> Figure:
    """Three levels one over the other; strategy goes down on the left, what is learnt goes up on the right.

    Parameters
    ----------
    parts : DataFrame
        As from `asiakkuus_lib.organisation.wheel`. What nobody has assessed is dashed.
    names : mapping
        What the levels and the joints are called.
    highlight : collection of str
        The joints that the title speaks of.
    title, alt, subtitle, source
        See `Figure`.

    Examples
    --------
    >>> from asiakkuus_lib import organisation
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> answers = pd.DataFrame({part: [3, 4] for part in (*LEVELS, *JOINTS)})
    >>> drawn = wheel(organisation.wheel(answers), {part: part for part in answers}, title="It turns", alt="3–4.")
    >>> drawn.table.cells()[3]
    ['down_tactical', '3.5', '3', '4', '2']
    """

    def said(part: str) -> str:
        row = parts.loc[part]
        if pd.isna(row["mean"]):
            return both(fi="ei arvioitu", en="not assessed").said()
        mean = number(row["mean"], 1)
        return f"{mean} ({between(row['low'], row['high'])})" if row["people"] > 1 else mean

    def paint(ax: Axes) -> None:
        width, _height = canvas(ax)
        size = text_size(is_narrow(ax))
        tops = [3 + k * (_BOX + _GAP) for k in range(len(LEVELS))]
        for level, top in zip(LEVELS, tops, strict=True):
            unsure = level not in known
            box(ax, 2, top, width - 4, _BOX, fill=PALE, edge=QUIET, line=1.2, dashed=unsure)
        for level, top in zip(LEVELS, tops, strict=True):
            put(ax, 14, top + _BOX / 2, names[level], size, INK)
        for level, top in zip(LEVELS, tops, strict=True):
            put(ax, width - 14, top + _BOX / 2, said(level), size, INK, "right")
        for pair, top in zip(_BETWEEN, tops, strict=False):
            for joint, left in zip(pair, (2.0, width / 2), strict=True):
                strong = joint in highlight
                colour = ACCENT if strong else QUIET
                ends = (top + _BOX + 3, top + _BOX + _GAP - 3)
                x = left + 16
                if joint not in known:
                    stroke(ax, [x, x], ends, QUIET, 1.5, dashed=True)
                else:
                    pointer(ax, [(x, y) for y in (ends if joint.startswith("down") else ends[::-1])], colour)
                room = width / 2 - 44
                lines = [*wrapped(names[joint], room, SMALL, longest=LONGEST_ROW), said(joint)]
                if strong:
                    lines.append(both(fi="heikoin liitos", en="weakest joint").said())
                put(ax, x + 14, top + _BOX + _GAP / 2, lines, SMALL, ACCENT if strong else INK)

    known = set(parts.index[parts["mean"].notna()])
    height = round(len(LEVELS) * _BOX + 2 * _GAP) + 6
    order = [*LEVELS, *JOINTS]
    frame = parts.loc[order, ["mean", "low", "high", "people"]].assign(name=[names[part] for part in order])
    columns = {
        "name": Column(both(fi="Kohta", en="Part")),
        "mean": Column(both(fi="Keskiarvo", en="Mean"), "number", 1),
        "low": Column(both(fi="Matalin", en="Lowest"), "number", decimals(frame["low"])),
        "high": Column(both(fi="Korkein", en="Highest"), "number", decimals(frame["high"])),
        "people": Column(both(fi="Vastaajia", en="People"), "number"),
    }
    return draw(paint, table=table(frame, caption(words), columns), height=height, **words)
