"""The one look of the course's figures: calm, readable on a wall and in print."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.typing import RcKeyType

# Ours, or what happened, is dark; everything else is grey; one thing may be accented. Each stands out from white at
# least 3:1 (text 4.5:1), and they differ from each other by at least 20 in lightness (CIE L*).
INK = "#1b2733"
QUIET = "#5b6770"
GRID = "#d9dee3"
OURS = "#0b2f4a"
ACCENT = "#a23b12"
OTHER = "#84919c"
PALE = "#eef2f5"
PAPER = "#ffffff"
# The shades of a matrix from the smallest number to the largest, and the colours of the numbers in them.
STEPS = ("#eef4f8", "#c8dcea", "#8db7d2", "#356f98", "#0b2f4b")
ON_PALE, ON_DEEP = "#111a22", "#fcfdfe"
# What each colour becomes on a dark page; likewise.
DARK = {
    PAPER: "#14191f", INK: "#e8eef3", QUIET: "#a9b4bd", GRID: "#39434c", OURS: "#e8eef3", ACCENT: "#f79b72",
    OTHER: "#707d88", PALE: "#1f262d",
    **dict(zip(STEPS, ("#1d2730", "#24435a", "#346383", "#86b9da", "#d9ebf7"), strict=True)),
    ON_PALE: "#eaf1f6", ON_DEEP: "#0d1319",
}  # fmt: skip

_STYLE: "dict[RcKeyType, Any]" = {
    "axes.axisbelow": True,
    "axes.edgecolor": QUIET,
    "axes.grid": False,
    "axes.labelcolor": INK,
    "axes.labelsize": 10,
    "axes.spines.right": False,
    "axes.spines.top": False,
    "axes.titlelocation": "left",
    "axes.titlesize": 12,
    "axes.titleweight": "bold",
    "figure.facecolor": "white",
    "font.family": "DejaVu Sans",
    "font.size": 10,
    "grid.color": GRID,
    "text.color": INK,
    "xtick.color": INK,
    "ytick.color": INK,
    "legend.frameon": False,
    # Labels are names from the data: one with two dollar signs is no formula.
    "text.parse_math": False,
}


# Smaller letters on a narrow drawing, never under 11 CSS pixels.
_NARROW: "dict[RcKeyType, Any]" = {"font.size": 9, "axes.labelsize": 9, "axes.titlesize": 10}


@contextmanager
def letters_of_any_kind() -> Iterator[None]:
    """Within this matplotlib does not warn of letters: names may have some, or pictures, that the font lacks."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph", UserWarning)
        yield


@contextmanager
def course_style(narrow: bool = False) -> Iterator[None]:
    """Draw in the course's style, and leave the reader's own settings as they were."""
    import matplotlib as mpl

    with mpl.rc_context(_STYLE | _NARROW if narrow else _STYLE):
        yield
