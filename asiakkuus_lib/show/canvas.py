"""A drawing in CSS pixels: texts are measured, and wrapped, before they are drawn; down is positive, as on a page."""

import re
from collections.abc import Sequence
from functools import lru_cache

from matplotlib.axes import Axes
from matplotlib.font_manager import FontProperties
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path
from matplotlib.textpath import text_to_path

from asiakkuus_lib.show.figure import PIXELS_PER_INCH, whole
from asiakkuus_lib.show.style import INK, PAPER, letters_of_any_kind
from asiakkuus_lib.show.text import harmless, shortened

# Letters of a name, and of one that has several lines to itself.
LONGEST_LABEL, LONGEST_ROW = 40, 60
# Points of a text; in CSS pixels larger by 100/72. None is under 11 pixels.
LARGE, SMALL = 10.0, 9.0
PIXELS_PER_POINT = PIXELS_PER_INCH / 72
DASHES = (0, (4, 3))
# A number keeps together: its spaces are no-break ones.
_SPACES = re.compile(r"[ \t\r\n]+")
# Where a Finnish word may be divided: before a consonant and the vowel after it, and after a hyphen.
_SYLLABLE = re.compile(r"(?<=\w\w)(?=[bcdfghjklmnpqrstvwxz][aeiouyäöå]\w)|(?<=\w-)(?=\w\w)", re.IGNORECASE)


def text_size(narrow: bool) -> float:
    """The size of texts, in points."""
    return SMALL if narrow else LARGE


def line_height(size: float) -> float:
    """From one line of a text to the next, in CSS pixels."""
    return 1.22 * size * PIXELS_PER_POINT


def text_width(text: str, size: float, bold: bool = False) -> float:
    """How wide a text is, in CSS pixels.

    Examples
    --------
    >>> text_width("Parhaat", 10) < text_width("Parhaat", 10, bold=True) < text_width("Parhaat ", 12, bold=True)
    True
    """
    return _width_of_100(text, bold) * (size / 100) * PIXELS_PER_POINT


@lru_cache(maxsize=20_000)
def _width_of_100(text: str, bold: bool) -> float:
    """How wide a text is in points, when it is a hundred points high: it is as much narrower as it is lower."""
    font = FontProperties(family="DejaVu Sans", size=100, weight="bold" if bold else "normal")
    with letters_of_any_kind():
        wide, _high, _deep = text_to_path.get_text_width_height_descent(text, font, ismath=False)
    return float(wide)


def label(text: object, longest: int = LONGEST_LABEL) -> str:
    """A name on a drawing: harmless, on one line, and if it is too long, cut between two words.

    Examples
    --------
    >>> label("Member services and partner administration and all the rest")
    'Member services and partner…'
    """
    whole = _SPACES.sub(" ", shortened(str(text), 10 * longest)).strip(" ")
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
    whole = label(text, LONGEST_ROW)
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


def wrapped(text: object, room: float, size: float, bold: bool = False, *, longest: int | None = None) -> list[str]:
    """A text on lines that are no wider than the room; only a word that is wider by itself is divided.

    Parameters
    ----------
    text : object
        A name or words.
    room : float
        In CSS pixels.
    size : float
        In points.
    bold : bool
        Whether it will be written bold.
    longest : int, optional
        How many letters are shown, as by `label`; without it all are.

    Examples
    --------
    >>> wrapped("Member services and partners", 120, 10)
    ['Member services', 'and partners']
    >>> wrapped("asiakaskannattavuusraportoinnin", 150, 9)
    ['asiakaskannattavuusra-', 'portoinnin']
    """
    whole = label(text, longest) if longest else _SPACES.sub(" ", harmless(str(text))).strip(" ")
    lines = [""]
    for word in whole.split(" "):
        longer = f"{lines[-1]} {word}".strip(" ")
        if text_width(longer, size, bold) <= room:
            lines[-1] = longer
            continue
        if lines[-1]:
            lines.append("")
        while text_width(word, size, bold) > room and len(word) > 1:
            end = _end_of_part(word, room, size, bold)
            lines[-1:] = [word[:end].removesuffix("-") + "-", ""]
            word = word[end:]
        lines[-1] = word
    return lines


def _end_of_part(word: str, room: float, size: float, bold: bool) -> int:
    """How many letters of a word have room, with a hyphen; at least one."""
    fitting = [n for n in range(1, len(word)) if text_width(word[:n] + "-", size, bold) <= room]
    syllables = [found.start() for found in _SYLLABLE.finditer(word) if found.start() in fitting]
    return max(syllables or fitting or [1])


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
    text: str | Sequence[str],
    size: float,
    colour: str = INK,
    align: str = "left",
    *,
    bold: bool = False,
    turned: bool = False,
) -> None:
    """Write a line of text, or several, whose middle is at a height.

    Parameters
    ----------
    ax : Axes
        From `canvas`.
    x, y : float
        Their left, their centre or their right (see `align`), and their middle.
    text : str or sequence of str
        The lines, from top to bottom.
    size : float
        In points.
    colour : str
        Of the letters.
    align : str
        "left", "center" or "right".
    bold : bool
        Bold letters.
    turned : bool
        Upwards: the lines begin at the height, and x is their middle.
    """
    lines = [text] if isinstance(text, str) else text
    shift = 0.36 * size * PIXELS_PER_POINT
    for i, line in enumerate(lines):
        away = shift + line_height(size) * (i - (len(lines) - 1) / 2)
        if line.strip():
            ax.text(
                x + away * turned,
                y + away * (not turned),
                line,
                fontsize=size,
                color=colour,
                ha=align if not turned else "left",
                va="baseline",
                rotation=90 if turned else 0,
                rotation_mode="anchor",
                fontweight="bold" if bold else "normal",
            )


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
    over: bool = False,
) -> None:
    """A rectangle by its upper left corner; dashed and empty for what is not certain; over lines, for words on it."""
    outline = fill if dashed and edge == "none" else edge
    ax.add_artist(
        Rectangle(
            (x, y),
            width,
            height,
            facecolor=PAPER if dashed else fill,
            edgecolor=outline,
            linewidth=line if outline != "none" else 0,
            linestyle=DASHES if dashed else "-",
            clip_on=False,
            zorder=2.5 if over else 1,
        )
    )


def boxes(ax: Axes, corners: Sequence[tuple[float, float, float, float]], *, fill: str) -> None:
    """Rectangles of one colour, as one shape: left, top, width and height of each, where the Axes count."""
    if not corners:
        return
    points = [p for x, y, w, h in corners for p in ((x, y), (x + w, y), (x + w, y + h), (x, y + h), (x, y))]
    codes = [Path.MOVETO, Path.LINETO, Path.LINETO, Path.LINETO, Path.CLOSEPOLY] * len(corners)
    ax.add_patch(PathPatch(Path(points, codes), facecolor=fill, linewidth=0, clip_on=False))
