"""A figure: one point, said by its title, its numbers and a sentence for whoever does not see it.

Every figure leaves through `draw`, which demands them all. It can be drawn twice, for wide and for narrow screens, and
is drawn when it is first looked at. The plain text holds title, sentence and numbers, so a regression test compares
what the figure says, not its pixels.
"""

from collections.abc import Callable, Container
from dataclasses import dataclass, field
from functools import cached_property
from html import escape
from typing import NotRequired, TypedDict, cast
from zlib import crc32

from matplotlib.axes import Axes
from matplotlib.figure import Figure as MatplotlibFigure

from asiakkuus_lib.locale import language, speaking
from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.show import svg
from asiakkuus_lib.show.look import look, styled_by_page
from asiakkuus_lib.show.style import course_style, letters_of_any_kind
from asiakkuus_lib.show.tables import Table
from asiakkuus_lib.show.text import shortened

# A title and an alternative text may name several things.
LONGEST_TITLE, LONGEST_ALT = 300, 1_000
WIDE, NARROW = 720, 360
PIXELS_PER_INCH = 100


@dataclass(frozen=True)
class Figure:
    """A drawing and its words.

    Parameters
    ----------
    painted : callable
        Gives the drawing as SVG for a width of `WIDE` or `NARROW`.
    title : str
        What the reader should see in it, in one sentence.
    alt : str
        The same for someone who does not see it: a sentence with its numbers.
    table : Table
        All the numbers that are drawn.
    subtitle : str
        What is drawn, in which unit and of which period.
    source : str
        Where the numbers come from.
    """

    painted: Callable[[int], str] = field(repr=False, compare=False)
    title: str
    alt: str
    table: Table
    subtitle: str = ""
    source: str = ""

    @cached_property
    def wide(self) -> str:
        """The drawing as SVG, for screens of 720 CSS pixels."""
        return self.painted(WIDE)

    @cached_property
    def narrow(self) -> str:
        """The drawing as SVG, for screens of 360 CSS pixels."""
        return self.painted(NARROW)

    def _repr_mimebundle_(
        self, include: Container[str] | None = None, exclude: Container[str] | None = None
    ) -> dict[str, str]:
        said = filter(None, [self.title, self.subtitle, self.alt, self.table.to_text(), self.source])
        return {"text/html": self.to_html(), "text/plain": "\n".join(said)}

    def to_html(self) -> str:
        """The drawing with its words, and its numbers folded under it, in one piece."""
        heading = f"<strong>{escape(self.title)}</strong>"
        if self.subtitle:
            heading += f'<br><span class="subtitle">{escape(self.subtitle)}</span>'
        small = look("font-size:0.9em")
        source = f'<p class="source"{small}>{escape(self.source)}</p>' if self.source else ""
        summary = _("The numbers of the figure")
        numbers = (
            f"<details><summary{look('cursor:pointer')}>{escape(summary)}</summary>{self.table.to_html()}</details>"
        )
        return f"<figure><figcaption>{heading}</figcaption>{self._drawing()}{source}{numbers}</figure>"

    def _drawing(self) -> str:
        alt = escape(self.alt)
        if not styled_by_page():
            # A notebook that is not trusted shows pictures, but no drawing within its text.
            return f'<img width="{WIDE}" src="{svg.standalone(self.wide, WIDE)}" alt="{alt}">'
        return "".join(
            # Within a page no element needs to say of what kind it is.
            drawn.replace(f"<svg {svg.NAMESPACE} ", f'<svg class="{name}" role="img" aria-label="{alt}" ', 1)
            for name, drawn in (("wide", self.wide), ("narrow", self.narrow))
        )


class Words(TypedDict):
    """What every figure says: see `Figure`."""

    title: str
    alt: str
    subtitle: NotRequired[str]
    source: NotRequired[str]


def caption(words: Words) -> str:
    """What the table under a figure is called: what is drawn, or else the finding.

    Examples
    --------
    >>> caption({"title": "Sales doubled", "alt": "From 1 to 2.", "subtitle": "Sales, M€"})
    'Sales, M€'
    """
    return words.get("subtitle") or words["title"]


def draw(
    paint: Callable[..., None],
    *,
    title: str,
    alt: str,
    table: Table,
    subtitle: str = "",
    source: str = "",
    height: int | tuple[int, int] = 360,
    grid: tuple[int, int] = (1, 1),
) -> Figure:
    """Paint a figure and finish it.

    Parameters
    ----------
    paint : callable
        Receives the Axes (one for each place of the grid) and draws on them; called for the wide and for the
        narrow drawing. `is_narrow` tells which.
    title, alt, table, subtitle, source
        See `Figure`. Title, alternative text and table may not be empty.
    height : int or (int, int)
        Height in CSS pixels, wide and narrow.
    grid : (int, int)
        Rows and columns of Axes; on the narrow drawing they stand one below the other.

    Raises
    ------
    ValueError
        If the title, the alternative text or the table is missing, or the text holds no number.

    Examples
    --------
    >>> import pandas as pd
    >>> from asiakkuus_lib.show.tables import Column, table
    >>> sales = pd.DataFrame({"year": [2024, 2025], "sales": [1, 2]})
    >>> numbers = table(sales, "Sales", {"year": Column("Year"), "sales": Column("Sales", "number")})
    >>> picture = draw(lambda ax: ax.plot(sales["sales"]), title="Sales doubled", alt="From 1 to 2.", table=numbers)
    >>> picture.wide.startswith("<svg"), picture.wide != picture.narrow
    (True, True)
    """
    if not title.strip() or not any(c.isdigit() for c in alt) or not len(table.columns):
        raise ValueError("a figure needs a title, a table, and an alternative text with the numbers it shows")
    high, low = height if isinstance(height, tuple) else (height, height)
    rows, columns = grid
    title, alt = shortened(title, LONGEST_TITLE), shortened(alt, LONGEST_ALT)
    name = f"f{crc32(f'{title}{alt}{table.to_text()}'.encode()):08x}"
    spoken = language()

    def painted(width: int) -> str:
        with speaking(spoken):
            if width == NARROW:
                return _painted(paint, NARROW, low, (rows * columns, 1), f"{name}n")
            return _painted(paint, WIDE, high, grid, f"{name}w")

    return Figure(painted, title, alt, table, subtitle, source)


def is_narrow(ax: Axes) -> bool:
    """Whether this is the drawing for narrow screens."""
    return bool(whole(ax).get_figwidth() < (WIDE + NARROW) / 2 / PIXELS_PER_INCH)


def whole(ax: Axes) -> MatplotlibFigure:
    """The whole drawing that the Axes are on."""
    return cast(MatplotlibFigure, ax.get_figure(root=True))


def _painted(paint: Callable[..., None], width: int, height: int, grid: tuple[int, int], name: str) -> str:
    with course_style(width == NARROW), letters_of_any_kind():
        size = (width / PIXELS_PER_INCH, height / PIXELS_PER_INCH)
        figure = MatplotlibFigure(figsize=size, layout="constrained")
        paint(*figure.subplots(*grid, squeeze=False).ravel())
        return svg.drawing(figure, name)
