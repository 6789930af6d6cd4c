from .controls import Choice, Guess, Slider, Steps, explore
from .figures import Figure, bars, draw, heatmap, lines, paired_bars, panels, waterfall
from .folding import fold
from .maps import dots, nine_fields
from .numbers import date, money, number, percent
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
    "waterfall",
]
