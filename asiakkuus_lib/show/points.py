"""Points on a scale, in rows."""

from collections.abc import Callable, Mapping, Sequence
from math import isfinite

from matplotlib.axes import Axes

from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.show.canvas import (
    DASHES,
    LONGEST_ROW,
    SMALL,
    box,
    canvas,
    fitted,
    label,
    line_height,
    put,
    text_size,
    text_width,
)
from asiakkuus_lib.show.figure import Figure, draw, is_narrow
from asiakkuus_lib.show.many import FOOT, largest, not_shown
from asiakkuus_lib.show.marks import COLOURS, SHAPES, kind_of_point
from asiakkuus_lib.show.numbers import number
from asiakkuus_lib.show.rows import EDGE, Places, draw_labels, heads, places
from asiakkuus_lib.show.scales import scale, ticks
from asiakkuus_lib.show.style import OTHER, PALE, QUIET
from asiakkuus_lib.show.tables import column, labelled

LANE = 20.0


def dots(
    labels: Sequence[str],
    series: Mapping[str, Sequence[float]],
    *,
    title: str,
    alt: str,
    limits: tuple[float, float] = (0, 100),
    mark: tuple[float, str] | None = None,
    write: Callable[[float], str] = number,
    head: str = "",
    subtitle: str = "",
    source: str = "",
) -> Figure:
    """Points on one scale, a row for each label; what they are is told by shape as well as by shade.

    Parameters
    ----------
    labels : sequence of str
        The rows, from top to bottom. Of more than fifteen those with the largest values are drawn.
    series : mapping of name to sequence of float
        At most five kinds of points, ours first; one that is not known (NaN) is not drawn.
    title, alt, subtitle, source : str
        See `Figure`.
    limits : (float, float)
        Ends of the scale, where it must not jump while a control moves; a value beyond them widens it.
    mark : (float, str), optional
        A level to compare with, drawn as a thin line, and its words.
    write : callable
        How a value is written.
    head : str
        Heading of the labels in the figure's table.

    Raises
    ------
    ValueError
        If there are more kinds than can be told apart.

    Examples
    --------
    >>> dots(["A"], {"x": [40], "y": [60]}, title="More y than x", alt="x 40, y 60.").table.cells()
    [['A', '40', '60']]
    """
    if len(series) > len(SHAPES):
        raise ValueError(f"at most {len(SHAPES)} kinds of points can be told apart")
    kinds = {name: [float(value) for value in values] for name, values in series.items()}
    sizes = [max(map(_size, row), default=0.0) for row in zip(*kinds.values(), strict=True)]
    shown = largest(sizes or [0.0] * len(labels))
    named = [label(labels[i], LONGEST_ROW) for i in shown]
    deep = [LANE * max(len(kinds), 1) + 4] * len(named)
    known = [values[i] for values in kinds.values() for i in shown]
    words = [label(name, LONGEST_ROW) for name in kinds]
    under = FOOT if len(shown) < len(labels) else 0

    def over(narrow: bool) -> float:
        step = line_height(text_size(narrow))
        return 6 + (step + 5) * len(heads(words, narrow)) + (step + 4) * bool(mark)

    def beside(narrow: bool) -> tuple[float, float]:
        """Room for numbers to the left of what is below zero, and to the right of the rest."""
        written = [(value < 0, text_width(write(value), text_size(narrow)) + 10) for value in [*known, *limits]]
        before, after = (max((wide for below, wide in written if below == side), default=0.0) for side in (True, False))
        return before, after

    def placed(narrow: bool) -> Places:
        return places(named, deep, narrow, over(narrow), least=80 + sum(beside(narrow)))

    def high(narrow: bool) -> int:
        return round(placed(narrow).height + line_height(text_size(narrow)) + 8 + under)

    def paint(ax: Axes) -> None:
        width, height = canvas(ax)
        narrow = is_narrow(ax)
        size = text_size(narrow)
        found = placed(narrow)
        before, after = beside(narrow)
        at = scale(known, found.left + 8 + before, width - EDGE - after, limits=limits)
        for i, line in enumerate(heads(words, narrow)):
            y = 6 + (line_height(size) + 5) * (i + 0.5)
            for x, k, first, name in line:
                if first:
                    kind_of_point(ax, EDGE + x + 6, y, k)
                put(ax, EDGE + x + 18, y, name, size, _words_of(COLOURS[k]), bold=True)
        for top, depth in zip(found.tops, deep, strict=True):
            box(ax, found.left, top, width - EDGE - found.left, depth, fill=PALE)
            if mark:
                ax.plot([at(mark[0])] * 2, [top, top + depth], color=QUIET, linewidth=1, linestyle=DASHES)
        if mark:
            said = fitted(mark[1], width - 2 * EDGE, size)
            x = min(max(at(mark[0]) + 4, EDGE), width - EDGE - text_width(said, size))
            put(ax, x, over(narrow) - 2 - line_height(size) * 0.5, said, size, QUIET)
        draw_labels(ax, found, narrow)
        base = at(min(max(0.0, at.low), at.high))
        for k, values in enumerate(kinds.values()):
            for top, value in zip(found.tops, (values[i] for i in shown), strict=True):
                if isfinite(value):
                    y = top + 2 + LANE * (k + 0.5)
                    ax.plot([base, at(value)], [y, y], color=COLOURS[k], linewidth=1.2)
                    kind_of_point(ax, at(value), y, k)
                    wide = text_width(write(value), size)
                    left = at(value) - 9 - wide if value < 0 else at(value) + 9
                    if mark and left - 2 < at(mark[0]) < left + wide + 2:
                        box(ax, left - 1, y - 8, wide + 3, 16, fill=PALE)
                    put(ax, left, y, write(value), size)
        bottom = found.tops[-1] + deep[-1] if named else over(narrow)
        for _place, x, written in ticks(at, write, size, EDGE, width - EDGE):
            put(ax, x, bottom + line_height(size) * 0.8, written, size, QUIET, "center")
        put(ax, EDGE, height - 10, not_shown(len(labels) - len(shown)), SMALL, QUIET)

    columns = [(column(name, write), values) for name, values in kinds.items()]
    numbers = labelled(subtitle or title, head or _("What"), labels, columns, note=label(mark[1]) if mark else "")
    return draw(
        paint,
        title=title,
        alt=alt,
        table=numbers,
        subtitle=subtitle,
        source=source,
        height=(high(False), high(True)),
    )


def _size(value: float) -> float:
    return abs(value) if isfinite(value) else 0.0


def _words_of(colour: str) -> str:
    """The colour of words about something: the grey of what is drawn is too pale for them."""
    return QUIET if colour == OTHER else colour
