"""The whale curve as a drawing: how it comes about, and the area that the Stobachoff index measures."""

from collections.abc import Sequence
from itertools import product
from typing import NamedTuple, Unpack

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from asiakkuus_lib.locale import both
from asiakkuus_lib.show import Column, draw, number, percent, table
from asiakkuus_lib.show.canvas import box, canvas, line_height, longest_word, put, text_size, text_width, wrapped
from asiakkuus_lib.show.figure import Figure, Words, is_narrow
from asiakkuus_lib.show.marks import dot, shape, stroke
from asiakkuus_lib.show.scales import Scale, round_values, scale, widened
from asiakkuus_lib.show.style import ACCENT, GRID, INK, ON_DEEP, OTHER, OURS, QUIET
from asiakkuus_lib.show.tables import Table

# A curve has no more corners than the eye can tell apart.
CORNERS = 160
HIGH = (400, 330)
TICKS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)


class Mark(NamedTuple):
    """A point of the curve that is spoken of, and its words; the one that the title speaks of is accented."""

    across: float
    profit: float
    words: str
    strong: bool = False


class _Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    def touches(self, other: "_Box") -> bool:
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


class _Wording(NamedTuple):
    """Words on their lines, and how wide and deep they are."""

    lines: list[str]
    wide: float
    deep: float


def _measured(words: str, room: float, size: float, bold: bool = False) -> _Wording:
    lines = wrapped(words, room, size, bold, longest=120)
    return _Wording(lines, max(text_width(line, size, bold) for line in lines), len(lines) * line_height(size))


def whale_curve_figure(
    curve: pd.DataFrame,
    marks: Sequence[Mark],
    *,
    numbers: Table,
    index: float | None = None,
    level: float | None = None,
    before: tuple[pd.DataFrame, str] | None = None,
    limits: tuple[float, float] | None = None,
    **words: Unpack[Words],
) -> Figure:
    """The whale curve: its points, the area above the straight line of equal customers, or what it was before.

    Parameters
    ----------
    curve : DataFrame
        As from `whale_curve`, or some of its points.
    marks : sequence of Mark
        Points with words; the last is the end of the curve.
    numbers : Table
        The numbers of the figure.
    index : float, optional
        The Stobachoff index, where the title speaks of it: the area that it measures is accented, with its share.
    level : float, optional
        A profit to compare the curve with: a dashed line from side to side.
    before : (DataFrame, str), optional
        A curve to compare with, which is thin and grey, and its words; the words of both stand beside their ends.
    limits : (low, high), optional
        Ends of the axis of money, where it must not jump while a control moves; a value beyond them widens it.
    title, alt, subtitle, source
        See `Figure`.

    Examples
    --------
    >>> from asiakkuus_lib.profitability import whale_curve
    >>> curve = whale_curve(pd.Series([5.0, -2.0]))
    >>> numbers = table(curve, "Curve", {"cum_customers": Column("Customers", "percent")})
    >>> whale_curve_figure(curve, [Mark(0.5, 5, "peak")], numbers=numbers, title="It bends", alt="5 and 3.").alt
    '5 and 3.'
    """
    across, added = _thinned(curve)
    total = float(added[-1])
    other = _thinned(before[0]) if before else (np.array([]), np.array([]))
    ends = widened(limits or (0.0, 0.0), [*added.tolist(), *other[1].tolist()])

    def paint(ax: Axes) -> None:
        width, high = canvas(ax)
        size = text_size(is_narrow(ax))
        row = line_height(size)
        top, bottom = 2 * row + 14, high - 2 * row - 14
        up = scale(ends, bottom - row * (ends[0] < 0), top, limits=ends)
        levels = _levels(up)
        left = 10 + max((text_width(text, size) for _y, text in levels), default=0)
        # What the curves are at their ends, beside them where they or their area are compared.
        at_ends = [(total, marks[-1].words, ACCENT if before else QUIET)] if before or index is not None else []
        if before:
            at_ends.append((float(other[1][-1]), before[1], QUIET))
        room = max(0.2 * width, longest_word([words for _end, words, _colour in at_ends], size, True) + 1)
        beside = [_measured(words, room, size, bool(before)) for _end, words, _colour in at_ends]
        right = width - 22 - max((words.wide for words in beside), default=0)
        at = scale((0, 1), left, right)
        for y, text in levels:
            stroke(ax, [left - 4, left], [y, y], QUIET, 0.8)
            put(ax, left - 8, y, text, size, QUIET, "right")
        # The shares of the customers are close to the line that they count along, unless a curve sinks below it.
        foot = bottom if min(added.min(), *other[1], 0) < 0 else up(0)
        closer = at(TICKS[1]) - at(0) > text_width(percent(1), size) + 8
        for share in TICKS if closer else (0, 0.5, 1):
            put(ax, at(share), foot + 17, percent(share), size, QUIET, "center")
        of = both(fi="asiakkaista, tuottavin ensin", en="of customers, the most profitable first")
        put(ax, max(at.end, text_width(of, size) + 2), foot + 18 + row, of, size, QUIET, "right")
        straight = (up(0), up(total)) if index is not None else (up(level),) * 2 if level is not None else (up(0),) * 2
        line = _Line(at, up, across, added, straight, _Box(left + 2, 2, right if at_ends else width - 2, foot - 2), other)
        if index is not None:
            shape(ax, [*line.corners, (at(1), up(total)), (at(0), up(0))], ACCENT, ACCENT)
            shape(ax, [(at(0), up(0)), (at(1), up(total)), (at(1), up(0))], GRID, GRID)
            stroke(ax, [at(1), at(1)], [up(total), up(0)], OURS, 1.4)
        if straight[0] != straight[1] or level is not None:
            stroke(ax, [at(0), at(1)], straight, QUIET, 1.2, dashed=True)
        stroke(ax, [at(0), at(1)], [up(0), up(0)], QUIET, 0.8)
        stroke(ax, *line.other, OTHER, 1.8)
        ax.plot(*zip(*line.corners, strict=True), color=OURS, linewidth=2.4, clip_on=False)
        told = marks[:-1] if at_ends else [mark for strong in (True, False) for mark in marks if mark.strong is strong]
        taken = [_Box(x - 6, y - 6, x + 6, y + 6) for x, y in ((at(mark.across), up(mark.profit)) for mark in told)]
        if index is not None:
            # Its words have the fewest places where they are understood.
            _tell_area(ax, line, taken, index, size, 0.4 * width)
        for mark in told:
            x, y = at(mark.across), up(mark.profit)
            dot(ax, x, y, 4.5 if mark.strong else 3, ACCENT if mark.strong else INK)
            wordings = [_measured(mark.words, room, size, mark.strong) for room in (240, 110)]
            place = line.beside(x, y, taken, wordings)
            taken.append(_set(ax, *place, size, ACCENT if mark.strong else QUIET, mark.strong))
        ys = [up(end) for end, _words, _colour in at_ends]
        middles = _apart(ys, [words.deep for words in beside], foot + 8)
        for y, middle, words, (_end, _words, colour) in zip(ys, middles, beside, at_ends, strict=True):
            dot(ax, at(1), y, 4, OTHER if before and colour == QUIET else INK if colour == QUIET else ACCENT)
            put(ax, at(1) + 10, middle, words.lines, size, colour, bold=bool(before))
        if index is not None:
            _tell_even(ax, line, taken, size, 0.4 * width)

    return draw(paint, table=numbers, height=HIGH, **words)


def _apart(ys: Sequence[float], deep: Sequence[float], lowest: float) -> list[float]:
    """The middles of wordings beside heights, the lowest one first placed: none on another, none below the lowest."""
    middles, floor = [0.0] * len(ys), lowest
    for i in sorted(range(len(ys)), key=lambda place: -ys[place]):
        middles[i] = min(ys[i], floor - deep[i] / 2)
        floor = middles[i] - deep[i] / 2 - 2
    return middles


def _levels(up: Scale) -> list[tuple[float, str]]:
    """Round values of an axis, no two written alike: where they stand, and how they are written."""
    found: list[tuple[float, str]] = []
    for parts in range(1, 9):
        values = round_values(up, parts)
        if len({number(value) for value in values}) == len(values):
            found = [(up(value), number(value)) for value in values]
    return found


def _thinned(curve: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """Some points of a curve, equally far from each other as they are drawn, with its highest and its last."""
    across, added = curve["cum_customers"].to_numpy(dtype=float), curve["cum_profit"].to_numpy(dtype=float)
    spread = float(added.max() - added.min()) or 1.0
    along = np.concatenate([[0.0], np.hypot(np.diff(across), np.diff(added) / spread).cumsum()])
    kept = np.searchsorted(along, np.linspace(0, along[-1], CORNERS)).clip(max=len(across) - 1)
    kept = np.unique(np.concatenate([kept, [0, int(added.argmax()), len(across) - 1]]))
    return across[kept], added[kept]


class _Line:
    """The curve in pixels, the straight line below it, and where words have room beside them."""

    def __init__(
        self, at: Scale, up: Scale, across: np.ndarray, added: np.ndarray,
        straight: tuple[float, ...], frame: _Box, other: tuple[np.ndarray, np.ndarray],
    ) -> None:
        self.corners = [(at(float(x)), up(float(y))) for x, y in zip(across, added, strict=True)]
        self._x, self._y = np.array(self.corners).T
        self.other = [at(float(x)) for x in other[0]], [up(float(y)) for y in other[1]]
        self._even, self._zero = straight, up(0)
        self._frame = frame

    def _heights(self, words: _Box) -> tuple[np.ndarray, np.ndarray]:
        # A curve may fall steeply between two of its points: the ends of what is within count.
        first, last = np.clip([words.left - 4, words.right + 4], self._x[0], self._x[-1])
        xs = np.concatenate([[first, last], self._x[(self._x >= first) & (self._x <= last)]])
        return np.interp(xs, self._x, self._y), np.interp(xs, self._x[[0, -1]], self._even)

    def _crossed(self, words: _Box, taken: Sequence[_Box]) -> int:
        """Which lines words would stand on: 1 a straight one, 2 the curve, 3 both; 9: words would be cut, or on others."""
        frame = self._frame
        inside = frame.left <= words.left and words.right <= frame.right and frame.top <= words.top
        if not inside or words.bottom > frame.bottom or any(words.touches(other) for other in taken):
            return 9
        curve, even = (bool((ys > words.bottom + 2).all() or (ys < words.top - 2).all()) for ys in self._heights(words))
        zero = words.top - 1 < self._zero < words.bottom + 1
        return 2 * (not curve) + (zero or not even or self._on_other(words))

    def _on_other(self, words: _Box) -> bool:
        """Whether words would stand on the curve that is compared with."""
        if not self.other[0]:
            return False
        ends = np.clip([words.left - 4, words.right + 4], self.other[0][0], self.other[0][-1])
        xs = np.concatenate([ends, [x for x in self.other[0] if ends[0] <= x <= ends[1]]])
        ys = np.interp(xs, *self.other)
        return not bool((ys > words.bottom + 2).all() or (ys < words.top - 2).all())

    def is_free(self, words: _Box, taken: Sequence[_Box]) -> bool:
        """Whether words would stand within the frame, on no line and on nothing else."""
        return self._crossed(words, taken) == 0

    def beside(self, x: float, y: float, taken: Sequence[_Box], wordings: Sequence[_Wording]) -> tuple[_Box, _Wording]:
        """Where words stand beside a point: the nearest free place, above it rather than below; else on a line."""
        places = []
        for far, side, words in product((8.0, 16.0, 28.0, 44.0, 66.0), (-1, 1, 0), wordings):
            top = y + side * far - words.deep * (1 - side) / 2
            for left in (x - words.wide / 2, x + far, x - far - words.wide):
                left = max(min(left, self._frame.right - words.wide), self._frame.left)
                places.append((_Box(left, top, left + words.wide, top + words.deep), words))
        return min(places, key=lambda found: self._crossed(found[0], taken))

    def along(self, taken: Sequence[_Box], wide: float, deep: float) -> _Box | None:
        """Where words stand close to the straight line, below it rather than above; None if nowhere."""
        lefts = np.linspace(self._frame.right - wide, self._frame.left, 20)
        ends = [np.interp([left, left + wide], self._x[[0, -1]], self._even) for left in lefts]
        below = [_Box(left, max(ys) + 4, left + wide, max(ys) + 4 + deep) for left, ys in zip(lefts, ends, strict=True)]
        above = [_Box(left, min(ys) - 4 - deep, left + wide, min(ys) - 4) for left, ys in zip(lefts, ends, strict=True)]
        # Beyond the axis words would be of the axis rather than of the line.
        up, zero = self._even[1] <= self._even[0], self._zero
        places = [box for box in (*below[4:], *above) if (box.bottom <= zero if up else box.top >= zero)]
        return next((place for place in places if self.is_free(place, taken)), None)

    def within(self, taken: Sequence[_Box], wide: float, deep: float) -> tuple[float, _Box] | None:
        """Where words have the most room, and how much, above zero between the curve and the straight line."""
        frame = self._frame
        tops, lefts = np.linspace(frame.top, frame.bottom - deep, 24), np.linspace(frame.left, frame.right - wide, 16)
        places = [_Box(left, top, left + wide, top + deep) for top in tops for left in lefts]
        # Outside, the smaller of the two is below zero: the nearer to zero, the nearer words are to the area.
        free = [(min(self._room(place)), place) for place in places if self.is_free(place, taken)]
        return max(free, default=None)

    def _room(self, words: _Box) -> tuple[float, float]:
        """How far below the curve words are, and how far above the straight line."""
        curve, even = self._heights(words)
        return float((words.top - curve).min()), float((even - words.bottom).min())


def _set(ax: Axes, place: _Box, words: _Wording, size: float, colour: str = INK, bold: bool = False) -> _Box:
    """Set words in their place, and tell what other words must keep away from."""
    put(ax, (place.left + place.right) / 2, (place.top + place.bottom) / 2, words.lines, size, colour, "center", bold=bold)
    return _Box(place.left - 8, place.top - 4, place.right + 8, place.bottom + 4)


def _tell_even(ax: Axes, line: _Line, taken: list[_Box], size: float, room: float) -> None:
    """The name of the straight line."""
    for said in (both(fi="tasajako: kaikki yhtä tuottavia", en="all equally profitable"), both(fi="tasajako", en="all equal")):
        words = _measured(said, room, size)
        place = line.along(taken, words.wide, words.deep)
        if place:
            taken.append(_set(ax, place, words, size))
            return


def _tell_area(ax: Axes, line: _Line, taken: list[_Box], index: float, size: float, room: float) -> None:
    """The share of the accented area in large letters, with what it is a share of, in the area where they have room."""
    share, large = percent(index), 2 * size
    name = both(fi="Stobachoff-indeksi {index}", en="Stobachoff index {index}").format(index=number(index, 3))
    places = []
    for said, part in product(([both(fi="käyrän alasta", en="of the area under the curve"), name], [name]), (1.0, 1.5)):
        each = [_measured(words, room * part, size) for words in said]
        words = _Wording([line for one in each for line in one.lines], max(one.wide for one in each), sum(one.deep for one in each))
        wide, head = max(words.wide, text_width(share, large, True)), line_height(large)
        if found := line.within(taken, wide, head + words.deep):
            places.append((*found, words))
    if places:
        inside, place, words = next((each for each in places if each[0] > 0), places[0])
        middle, head, colour = (place.left + place.right) / 2, line_height(large), ON_DEEP if inside > 0 else INK
        put(ax, middle, place.top + head / 2, share, large, colour, "center", bold=True)
        taken.append(_set(ax, place._replace(top=place.top + head), words, size, colour)._replace(top=place.top - 4))


def making_figure(profit: pd.Series, **words: Unpack[Words]) -> Figure:
    """How a whale curve comes about: a few customers in their order, and the same bars put one on another.

    Parameters
    ----------
    profit : Series of float
        Index: customer. The most profitable first.
    title, alt, subtitle, source
        See `Figure`.

    Examples
    --------
    >>> made = making_figure(pd.Series([5.0, -2.0], ["A", "B"]), title="Up and down", alt="5, then 3.")
    >>> made.table.cells()
    [['A', '5', '5'], ['B', '−2', '3']]
    """
    added = profit.cumsum()
    steps = (
        both(fi="1. Jonoon voiton mukaan: kunkin voitto", en="1. In order of profit: that of each"),
        both(fi="2. Kertynyt voitto jonon alusta", en="2. Added up from the first on: the sum so far"),
    )
    high, gap = 250, 24
    heights = (high, 2 * high - 45)

    def paint(ax: Axes) -> None:
        narrow = is_narrow(ax)
        width, _high = canvas(ax)
        size = text_size(narrow)
        room = width if narrow else (width - gap) / 2
        for place, heading in enumerate(steps):
            left = 4 if narrow or not place else room + gap
            top = place * high if narrow else 0
            put(ax, left, top + 12, heading, size, INK)
            up = scale([0, *profit, *added], top + high - 44, top + 46)
            step = (room - 30) / len(profit)
            xs = [left + step * i for i in range(len(profit) + 1)]
            stroke(ax, [xs[0], xs[-1]], [up(0), up(0)], QUIET, 1)
            for i, (name, amount) in enumerate(profit.items()):
                end = float(added.iloc[i]) if place else amount
                begin = end - amount if place else 0.0
                box(ax, xs[i] + 3, up(max(begin, end)), step - 6, up(min(begin, end)) - up(max(begin, end)),
                    fill=ACCENT if amount < 0 else OTHER)  # fmt: skip
                middle, away = xs[i] + step / 2, -11 if amount >= 0 else 11
                if place:
                    # A sum is at the point of the curve, not over the bar.
                    turns = end in (added.max(), added.iloc[-1])
                    aside, align = (0, "center") if end == added.max() else (-5, "right") if amount >= 0 else (4, "left")
                    put(ax, xs[i + 1] + aside, up(end) - 13, number(end), size, INK, align, bold=turns)
                else:
                    put(ax, middle, up(end) + away, number(end), size, INK, "center")
                put(ax, middle, up(0 if place else float(profit.min())) + (14 if place else 28), str(name), size, QUIET, "center")
            if place:
                ys = [up(0), *(up(float(value)) for value in added)]
                stroke(ax, xs, ys, OURS, 2.4)
                for x, y in zip(xs[1:], ys[1:], strict=True):
                    dot(ax, x, y, 4, OURS)

    frame = pd.DataFrame({"customer": profit.index, "profit": profit.to_numpy(), "added": added.to_numpy()})
    columns = {
        "customer": Column(both(fi="Asiakas", en="Customer")), "profit": Column(both(fi="Voitto", en="Profit"), "number"),
        "added": Column(both(fi="Kertynyt voitto", en="Profit added up"), "number"),
    }  # fmt: skip
    return draw(paint, table=table(frame, words["title"], columns), height=heights, **words)
