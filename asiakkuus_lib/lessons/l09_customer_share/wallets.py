"""Wallets as a drawing: what is bought from us, what can be won, what stays with others, and how sure the estimate is."""

from collections.abc import Sequence
from typing import NamedTuple, Unpack

import numpy as np
from matplotlib.axes import Axes

from asiakkuus_lib.show import Column, draw
from asiakkuus_lib.show.canvas import LONGEST_ROW, SMALL, box, canvas, label, line_height, put, text_size, text_width
from asiakkuus_lib.show.figure import Figure, Words, caption, is_narrow
from asiakkuus_lib.show.many import FOOT, largest, not_shown
from asiakkuus_lib.show.marks import stroke
from asiakkuus_lib.show.rows import EDGE, Places, draw_labels, heads, places
from asiakkuus_lib.show.scales import Scale, axis_below, scale
from asiakkuus_lib.show.style import INK, OTHER, OURS, PALE, QUIET
from asiakkuus_lib.show.tables import labelled

DEEP = 20.0
# Between the dashed edge of a guess and the colour within it.
INSET = 3.0


class Wallet(NamedTuple):
    """What a customer buys in a year from us and from all, what of the rest can be won, and whether this is a guess."""

    bought: float
    attainable: float
    low: float
    likely: float
    high: float
    guess: bool = False


def wallet_bars(
    names: Sequence[str],
    wallets: Sequence[Wallet],
    *,
    heading: str,
    columns: tuple[Column, Column, Column, Column, Column],
    rest: str,
    spread: str,
    highlight: Sequence[str] = (),
    limits: tuple[float, float] | None = None,
    **words: Unpack[Words],
) -> Figure:
    """A bar for each wallet, in three parts, with the range of the estimate; a guess is dashed.

    What can be won is written at the right edge.

    Parameters
    ----------
    names : sequence of str
        Of more than fifteen those with the most to win are drawn.
    wallets : sequence of Wallet
    heading : str
        What the names are: "Account".
    columns : five of Column
        What is bought from us, what can be won, and the lowest, likely and highest wallet. The first two also explain
        the drawing.
    rest, spread : str
        What the last part of a bar is, and what the line across is.
    highlight : sequence of str
        Those that the title speaks of.
    limits : (float, float), optional
        Ends of the scale, where it must not jump while a control moves; a value beyond them widens it.
    title, alt, subtitle, source
        See `Figure`.

    Examples
    --------
    >>> told = [Column(name, "money", unit="€") for name in ("From us", "Can be won", "At least", "Likely", "At most")]
    >>> wallet_bars(["A"], [Wallet(40, 30, 80, 100, 130)], heading="Account", columns=tuple(told), rest="Stays with others",
    ...             spread="Range", title="A could buy more", alt="40 of 100 €.").table.cells()
    [['A', '40', '30', '80', '100', '130']]
    """
    shown = largest([one.attainable for one in wallets], [name in highlight for name in names])
    legend = [columns[0].label, columns[1].label, rest, spread]
    strong = [names[i] in highlight for i in shown]
    foot = 20 + (FOOT if len(shown) < len(names) else 0)

    def layout(narrow: bool) -> tuple[Places, list[list[tuple[float, int, bool, str]]]]:
        lines = heads(legend, narrow)
        over = 8 + len(lines) * (line_height(text_size(narrow)) + 4)
        return places([label(names[i], LONGEST_ROW) for i in shown], [DEEP] * len(shown), narrow, over, strong), lines

    def paint(ax: Axes) -> None:
        width, _height = canvas(ax)
        narrow = is_narrow(ax)
        size = text_size(narrow)
        these, lines = layout(narrow)
        for k, line in enumerate(lines):
            middle = 4 + (k + 0.5) * (line_height(size) + 4)
            for x, which, first, piece in line:
                if first:
                    _sample(ax, EDGE + x, middle, which)
                put(ax, EDGE + x + 18, middle, piece, size, INK if which < 2 else QUIET, bold=True)
        written = [columns[1].write(wallets[i].attainable) for i in shown]
        side = max((text_width(text, size, True) for text in written), default=0) + 10
        ends = [v for i in shown for v in (wallets[i].high, wallets[i].likely, wallets[i].bought) if np.isfinite(v)]
        at = scale(ends, these.left, width - EDGE - side, zero=True, limits=limits)
        top = min(these.tops, default=these.height) - 4
        axis_below(ax, at, columns[3].write, top, these.height, width)
        for drawn in ax.lines:
            # A bar is not crossed by the lines of the scale.
            drawn.set_zorder(0.5)
        for k, i in enumerate(shown):
            _bar(ax, wallets[i], at, these.tops[k])
            put(ax, width - EDGE, these.centres[k], written[k], size, INK if strong[k] or not any(strong) else QUIET, "right", bold=strong[k])
        draw_labels(ax, these, narrow, strong=strong, over_lines=True)
        put(ax, 2, these.height + 32, not_shown(len(names) - len(shown)), SMALL, QUIET)

    told = [(column, [float(one[n]) for one in wallets]) for n, column in enumerate(columns)]
    numbers = labelled(caption(words), heading, names, told)
    heights = [round(layout(narrow)[0].height) + foot for narrow in (False, True)]
    return draw(paint, table=numbers, height=(heights[0], heights[1]), **words)


def _sample(ax: Axes, x: float, y: float, which: int) -> None:
    """The mark of a part before its words."""
    if which == 3:
        stroke(ax, [x, x + 12], [y, y], INK, 1.6)
        for end in (x, x + 12):
            stroke(ax, [end, end], [y - 4, y + 4], INK, 1.6)
    else:
        box(ax, x, y - 6, 12, 12, fill=(OURS, OTHER, PALE)[which], edge="none" if which < 2 else QUIET)


def _bar(ax: Axes, one: Wallet, at: Scale, top: float) -> None:
    """The parts of a wallet, and its range; of a guess only what is bought from us is certain."""
    mine, likely = (float(v) if np.isfinite(v) else 0.0 for v in (one.bought, one.likely))
    won = min(mine + (one.attainable if np.isfinite(one.attainable) else 0.0), max(likely, mine))
    for begin, end, fill in ((won, likely, PALE), (mine, won, OTHER)):
        if end > begin:
            edge = QUIET if fill == PALE or one.guess else OTHER
            box(ax, at(begin), top + 1, at(end) - at(begin), DEEP - 2, fill=fill, edge=edge, line=0.8, dashed=one.guess)
            if one.guess and fill == OTHER and at(end) - at(begin) > 2 * INSET:
                # Dashed as a guess, and grey as in the legend.
                box(ax, at(begin) + INSET, top + 1 + INSET, at(end) - at(begin) - 2 * INSET, DEEP - 2 - 2 * INSET, fill=fill)
    box(ax, at(0), top + 1, at(mine) - at(0), DEEP - 2, fill=OURS)
    if np.isfinite(one.low) and one.low < one.high:
        middle = top + DEEP / 2
        stroke(ax, [at(one.low), at(one.high)], [middle, middle], INK, 1.6, dashed=one.guess)
        for v in (one.low, one.high):
            stroke(ax, [at(v), at(v)], [middle - 4, middle + 4], INK, 1.6)
