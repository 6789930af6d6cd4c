"""matplotlib's renderer of SVG, with the sizes of texts remembered from one drawing to the next."""

from functools import lru_cache
from io import StringIO
from typing import Any

from matplotlib.backends.backend_svg import FigureCanvasSVG, RendererSVG
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.textpath import text_to_path

POINTS_PER_INCH = 72


@lru_cache(maxsize=20_000)
def measured(text: str, font: FontProperties) -> tuple[float, float, float]:
    """Width, height and descent of a text in points: the narrow drawing has the texts of the wide one.

    Examples
    --------
    >>> wide, high, deep = measured("Parhaat", FontProperties(family="DejaVu Sans", size=10))
    >>> 0 < deep < high < wide
    True
    """
    return text_to_path.get_text_width_height_descent(text, font, ismath=False)


class _Renderer(RendererSVG):
    def get_text_width_height_descent(self, s: str, prop: FontProperties, ismath: Any) -> tuple[float, float, float]:
        # (matplotlib gives a copy of the font, which nobody changes.)
        return super().get_text_width_height_descent(s, prop, ismath) if ismath else measured(s, prop)


def svg_text(figure: Figure) -> str:
    """A figure as matplotlib's own SVG, without what it says of itself."""
    out = StringIO()
    FigureCanvasSVG(figure)
    given, figure.dpi = figure.dpi, POINTS_PER_INCH
    width, height = figure.get_size_inches() * POINTS_PER_INCH
    nothing = dict.fromkeys(("Date", "Creator", "Format", "Type"))
    renderer = _Renderer(width, height, out, image_dpi=given, metadata=nothing)
    figure.draw(renderer)
    renderer.finalize()
    return out.getvalue()
