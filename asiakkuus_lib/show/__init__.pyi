from .bars import bars, paired_bars, tornado, waterfall
from .change import dumbbell, ranks, slope
from .controls import Choice, Guess, Slider, Steps, explore
from .curves import lines
from .fields import nine_fields
from .figure import Figure, draw
from .folding import fold
from .maps import heatmap
from .moves import migration
from .multiples import small_multiples
from .narrowing import funnel, ladder, nested
from .numbers import date, money, number, percent
from .places import portfolio, role_map
from .points import dots
from .ranges import intervals
from .spread import panels
from .structure import layers, matrix, process
from .tables import Column, Table, table
from .text import Note, say

__all__ = [
    "Choice",
    "Column",
    "Figure",
    "Guess",
    "Note",
    "Slider",
    "Steps",
    "Table",
    "bars",
    "date",
    "dots",
    "draw",
    "dumbbell",
    "explore",
    "fold",
    "funnel",
    "heatmap",
    "intervals",
    "ladder",
    "layers",
    "lines",
    "matrix",
    "migration",
    "money",
    "nested",
    "nine_fields",
    "number",
    "paired_bars",
    "panels",
    "percent",
    "portfolio",
    "process",
    "ranks",
    "role_map",
    "say",
    "slope",
    "small_multiples",
    "table",
    "tornado",
    "waterfall",
]
