from .bars import bars, paired_bars, tornado, waterfall
from .controls import Choice, Guess, Slider, Steps, explore
from .curves import lines
from .figure import Figure, draw
from .folding import fold
from .maps import dots, heatmap, nine_fields
from .numbers import date, money, number, percent
from .spread import panels
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
    "explore",
    "fold",
    "heatmap",
    "lines",
    "money",
    "nine_fields",
    "number",
    "paired_bars",
    "panels",
    "percent",
    "say",
    "table",
    "tornado",
    "waterfall",
]
