"""A drawing in CSS pixels: texts are measured, and wrapped, before they are drawn."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from math import isfinite

from matplotlib.axes import Axes
from matplotlib.font_manager import FontProperties
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path
from matplotlib.textpath import text_to_path

from asiakkuus_lib.show.figure import PIXELS_PER_INCH, whole
from asiakkuus_lib.show.numbers import percent
from asiakkuus_lib.show.style import INK
from asiakkuus_lib.show.tables import Column
from asiakkuus_lib.show.text import shortened

LONGEST_LABEL = 40
# Points of a text; in CSS pixels larger by 100/72. None is under 11 pixels.
WIDE_TEXT, NARROW_TEXT = 10.0, 9.0
PIXELS_PER_POINT = PIXELS_PER_INCH / 72


def text_size(narrow: bool) -> float:
    """The size of texts, in points."""
    return NARROW_TEXT if narrow else WIDE_TEXT


def line_height(size: float) -> float:
    """From one line of a text to the next, in CSS pixels."""
    return 1.22 * size * PIXELS_PER_POINT


@lru_cache(maxsize=4096)
def text_width(text: str, size: float, bold: bool = False) -> float:
    """How wide a text is, in CSS pixels.

    Examples
    --------
    >>> text_width("Parhaat", 10) < text_width("Parhaat", 10, bold=True) < text_width("Parhaat ", 12, bold=True)
    True
    """
    import warnings

    font = FontProperties(family="DejaVu Sans", size=size, weight="bold" if bold else "normal")
    with warnings.catch_warnings():
        # Names may have letters, or pictures, that the font lacks.
        warnings.filterwarnings("ignore", "Glyph", UserWarning)
        wide, _high, _deep = text_to_path.get_text_width_height_descent(text, font, ismath=False)
    return float(wide) * PIXELS_PER_POINT


def label(text: object, longest: int = LONGEST_LABEL) -> str:
    """A name on a drawing: harmless, on one line, and if it is too long, cut between two words.

    Examples
    --------
    >>> label("Member services and partner administration and all the rest")
    'Member services and partner…'
    """
    whole = " ".join(shortened(str(text), 10 * longest).split())
    if len(whole) <= longest:
        return whole
    begun = whole[:longest]
    return (begun.rsplit(" ", 1)[0] if " " in begun[longest // 2 :] else begun).rstrip(" ,;") + "…"


def fitted(text: object, room: float, size: float, bold: bool = False) -> str:
    """A name on one line that is no wider than the room; of a longer one the first words, and an ellipsis.

    Examples
    --------
    >>> fitted("Customers in their order", 120, 10)
    'Customers in…'
    """
    whole = label(text, 60)
    if text_width(whole, size, bold) <= room:
        return whole
    words = whole.split(" ")
    begun = next(
        (
            " ".join(words[:n])
            for n in range(len(words) - 1, 0, -1)
            if text_width(" ".join(words[:n]) + "…", size, bold) <= room
        ),
        "",
    )
    if not begun:
        begun = next(
            (words[0][:n] for n in range(len(words[0]), 0, -1) if text_width(words[0][:n] + "…", size, bold) <= room),
            "",
        )
    return begun.rstrip(" ,;…") + "…"


def wrapped(text: str, room: float, size: float, bold: bool = False) -> list[str]:
    """A text on lines that are no wider than the room; only a word that is wider by itself is divided.

    Parameters
    ----------
    text : str
        As from `label`.
    room : float
        In CSS pixels.
    size : float
        In points.

    Examples
    --------
    >>> wrapped("Member services and partners", 120, 10)
    ['Member services', 'and partners']
    """
    lines: list[str] = []
    for word in (piece for part in text.split(" ") for piece in _pieces(part, room, size, bold)):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, size, bold) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines or [""]


def _pieces(word: str, room: float, size: float, bold: bool) -> list[str]:
    pieces = []
    while len(word) > 1 and text_width(word, size, bold) > room:
        fits = max((n for n in range(1, len(word)) if text_width(word[:n] + "-", size, bold) <= room), default=1)
        # Nothing is left over that is no syllable.
        fits = max(1, min(fits, len(word) - 3)) if fits > 4 else fits
        pieces.append(word[:fits] + "-")
        word = word[fits:]
    return [*pieces, word]


def longest_word(texts: Sequence[str], size: float, bold: bool = False) -> float:
    """The width of the widest word, in CSS pixels."""
    return max((text_width(word, size, bold) for text in texts for word in text.split(" ")), default=0.0)


def canvas(ax: Axes) -> tuple[float, float]:
    """Make the Axes the whole drawing, in CSS pixels from its upper left corner, and tell its width and height."""
    figure = whole(ax)
    figure.set_layout_engine("none")
    width, height = (float(side) * PIXELS_PER_INCH for side in figure.get_size_inches())
    ax.set_position((0, 0, 1, 1))
    ax.set_xlim(0, width)
    ax.set_ylim(height, 0)
    ax.axis("off")
    return width, height


def put(
    ax: Axes,
    x: float,
    y: float,
    text: str,
    *,
    size: float,
    colour: str = INK,
    bold: bool = False,
    align: str = "left",
    turned: bool = False,
) -> None:
    """Write a line of text whose middle is at a height."""
    if not text.strip():
        return
    shift = 0.36 * size * PIXELS_PER_POINT
    ax.text(
        x + shift * turned,
        y + shift * (not turned),
        text,
        fontsize=size,
        color=colour,
        ha=align if not turned else "left",
        va="baseline",
        rotation=90 if turned else 0,
        rotation_mode="anchor",
        fontweight="bold" if bold else "normal",
    )


def put_lines(
    ax: Axes,
    x: float,
    y: float,
    lines: Sequence[str],
    *,
    size: float,
    colour: str = INK,
    bold: bool = False,
    align: str = "left",
) -> None:
    """Write lines of text around a height."""
    step = line_height(size)
    for i, line in enumerate(lines):
        put(ax, x, y + step * (i - (len(lines) - 1) / 2), line, size=size, colour=colour, bold=bold, align=align)


def box(
    ax: Axes,
    x: float,
    y: float,
    width: float,
    height: float,
    *,
    fill: str,
    edge: str = "none",
    line: float = 1,
    dashed: bool = False,
) -> None:
    """A rectangle by its upper left corner."""
    ax.add_patch(
        Rectangle(
            (x, y),
            width,
            height,
            facecolor=fill,
            edgecolor=edge,
            linewidth=line if edge != "none" else 0,
            linestyle=(0, (3, 2)) if dashed else "-",
            clip_on=False,
        )
    )


def widened(limits: tuple[float, float], values: Iterable[float]) -> tuple[float, float]:
    """The ends of a scale, moved out to where all known values have their place.

    Examples
    --------
    >>> widened((0, 100), [40, float("nan"), 130])
    (0, 130)
    """
    known = [*limits, *(value for value in values if isfinite(value))]
    return min(known), max(known)


def honest(write: Callable[[float], str], value: float) -> str:
    """A value as it is written, but what is not nothing is not written as nothing.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> from asiakkuus_lib.show import percent
    >>> use_language("en")
    >>> honest(percent, 0.003), honest(percent, 0.00001), honest(percent, 0.0), honest(percent, 0.3)
    ('0.3%', '<0.1%', '0%', '30%')
    """
    text = write(value)
    if write is not percent or not value or text != percent(0.0):
        return text
    finer = percent(value, 1)
    return finer if finer != percent(0.0, 1) else f"<{percent(0.001, 1)}" if value > 0 else text


def boxes(ax: Axes, corners: Sequence[tuple[float, float, float, float]], *, fill: str) -> None:
    """Rectangles of one colour, as one shape: left, top, width and height of each, where the Axes count."""
    if not corners:
        return
    points = [p for x, y, w, h in corners for p in ((x, y), (x + w, y), (x + w, y + h), (x, y + h), (x, y))]
    codes = [Path.MOVETO, Path.LINETO, Path.LINETO, Path.LINETO, Path.CLOSEPOLY] * len(corners)
    ax.add_patch(PathPatch(Path(points, codes), facecolor=fill, linewidth=0, clip_on=False))


def column(label: str, write: Callable[[float], str]) -> Column:
    """The column of a figure's table for numbers that the figure writes in some way: shares with one decimal more.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> from asiakkuus_lib.show import money, percent
    >>> use_language("en")
    >>> column("Share", percent)
    Column(label='Share', kind='percent', decimals=1, unit='')
    >>> column("Sales", money).heading
    'Sales (€)'
    """
    written = write(0.123456)
    decimals = len(found[1]) if (found := re.search(r"\d[.,](\d+)", written)) else 0
    if "%" in written:
        return Column(label, "percent", decimals + 1)
    return Column(label, "number", decimals, re.sub(r"[\d\s.,−✓·]", "", written))
