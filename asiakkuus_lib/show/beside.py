"""Words beside their marks: on no other mark, on no line and on no other words."""

from collections.abc import Sequence

from asiakkuus_lib.show.canvas import line_height, text_width

# Left, top, right and bottom, in CSS pixels.
Corners = tuple[float, float, float, float]


def meet(one: Corners, other: Corners) -> bool:
    """Whether two rectangles have something in common."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def clear_places(
    points: Sequence[tuple[float, float]],
    radii: Sequence[float],
    names: Sequence[Sequence[str]],
    size: float,
    room: Corners,
    near: bool,
) -> list[tuple[float, float, list[str]]] | None:
    """A place for the words of each mark, over no mark and no other words; None if somebody's have none nearby."""
    left, top, right, bottom = room
    taken = [(x - r, y - r, x + r, y + r) for (x, y), r in zip(points, radii, strict=True)]
    found: dict[int, tuple[float, float, list[str]]] = {}
    for k in sorted(range(len(points)), key=lambda k: -radii[k]):
        (x, y), r, lines = points[k], radii[k], list(names[k])
        wide = max(text_width(line, size) for line in lines) + 4
        tall = 17.0 * len(lines)
        steps = [2.0, 8.0] if near else [2.0 + 6 * n for n in range(60)]
        spots = (
            (x + dx * (r + away + wide / 2), y + dy * (r + away + tall / 2))
            for away in steps
            for dx, dy in ((1, 0), (-1, 0), (0, -1), (0, 1), (0.75, 0.9), (0.75, -0.9), (-0.75, 0.9), (-0.75, -0.9))
        )
        for a, b in spots:
            own = (a - wide / 2, b - tall / 2, a + wide / 2, b + tall / 2)
            inside = own[0] >= left and own[1] >= top and own[2] <= right and own[3] <= bottom
            if inside and not any(meet(own, other) for other in taken):
                found[k] = (a, b, lines)
                taken.append(own)
                break
        else:
            return None
    return [found[k] for k in range(len(points))]


def least_crossing(
    point: tuple[float, float],
    lines: Sequence[str],
    size: float,
    frame: Corners,
    *,
    drawn: Sequence[tuple[float, float]],
    dots: Sequence[tuple[float, float]],
    taken: Sequence[Corners],
    below: bool = False,
    of_level: bool = False,
) -> Corners:
    """The place for the words of a point that hides least of what is drawn.

    Parameters
    ----------
    point : (float, float)
        What the words are of.
    lines : sequence of str
        The words, wrapped.
    size : float
        In points.
    frame : Corners
        Within which they are to stand.
    drawn, dots : sequences of (float, float)
        Points of the lines, a few pixels from each other, and the marks.
    taken : sequence of Corners
        Where other words stand.
    below : bool
        Rather under the point than over it.
    of_level : bool
        Whether the words are of a level, and may stand anywhere along it.
    """
    wide, deep = max(text_width(line, size) for line in lines), len(lines) * line_height(size)
    spots = _along_a_level(point[1], wide, deep, frame) if of_level else _around(point, wide, deep, below)

    def cost(spot: tuple[Corners, float]) -> float:
        (left, top, right, bottom), wish = spot
        inside = frame[0] <= left and right <= frame[2] + 8 and frame[1] - 4 <= top and bottom <= frame[3]
        crossed = sum(left - 3 < x < right + 3 and top - 1 < y < bottom + 1 for x, y in drawn)
        hidden = sum(left - 6 < x < right + 6 and top - 6 < y < bottom + 6 for x, y in dots)
        over = sum(meet(spot[0], other) for other in taken)
        return wish + 1000 * (not inside) + 200 * over + 60 * hidden + 4 * crossed

    return min(spots, key=cost)[0]


def _along_a_level(y: float, wide: float, deep: float, frame: Corners) -> list[tuple[Corners, float]]:
    """Places over and under a level, the wished ones first, and what each costs."""
    starts = [frame[0] + 4 + part * max(frame[2] - frame[0] - wide - 8, 0) for part in (0, 0.25, 0.5, 0.75, 1)]
    return [
        ((left, y + shift, left + wide, y + shift + deep), 2.0 * i + cost)
        for i, left in enumerate(starts)
        for shift, cost in ((-deep - 2, 0), (3, 1))
    ]


def _around(point: tuple[float, float], wide: float, deep: float, below: bool) -> list[tuple[Corners, float]]:
    """Places around a point, the wished ones first, and what each costs."""
    x, y = point
    found: list[tuple[Corners, float]] = []
    for far, cost in ((9, 0), (7, 1), (22, 8), (40, 16), (64, 30)):
        for top, vertical in ((y - far - deep, 3 * below), (y + far, 3 * (not below)), (y - deep / 2, 4)):
            for left, sideways in ((x + far * 0.9, 0), (x - far * 0.9 - wide, 2), (x - wide / 2, 3)):
                if not (top == y - deep / 2 and left == x - wide / 2):
                    found.append(((left, top, left + wide, top + deep), cost + vertical + sideways))
    return found
