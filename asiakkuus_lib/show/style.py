"""The one look of the course's figures: calm, readable on a wall and in print."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import matplotlib as mpl

if TYPE_CHECKING:
    from matplotlib.typing import RcKeyType

# Dark enough on white for text (contrast AA) and told apart by lightness as well as by hue.
INK = "#1b2733"
QUIET = "#5b6770"
GRID = "#d9dee3"
BLUE = "#0b5c8f"
SAND = "#b7c9d6"
RUST = "#b4431c"
TEAL = "#1f7a6d"
PLUM = "#6b3f7c"
SEQUENCE = (BLUE, RUST, TEAL, PLUM, QUIET)
# What each colour becomes on a dark page, with the same contrast.
DARK = {"#ffffff": "#14191f", "#1b2733": "#e8eef3"}
SEQUENTIAL = mpl.colors.LinearSegmentedColormap.from_list("sea", ["#eef4f8", "#8fb8d3", "#0b5c8f", "#06304b"])

_STYLE: "dict[RcKeyType, Any]" = {
    "axes.axisbelow": True,
    "axes.edgecolor": QUIET,
    "axes.grid": False,
    "axes.labelcolor": INK,
    "axes.labelsize": 11,
    "axes.spines.right": False,
    "axes.spines.top": False,
    "axes.titlelocation": "left",
    "axes.titlesize": 12,
    "axes.titleweight": "bold",
    "figure.facecolor": "white",
    "font.family": "DejaVu Sans",
    "font.size": 11,
    "grid.color": GRID,
    "text.color": INK,
    "xtick.color": INK,
    "ytick.color": INK,
    "legend.frameon": False,
    # Labels are names from the data: one with two dollar signs is no formula.
    "text.parse_math": False,
}


@contextmanager
def course_style() -> Iterator[None]:
    """Draw in the course's style, and leave the reader's own settings as they were."""
    with mpl.rc_context(_STYLE):
        yield
