"""Show figures, tables and numbers in the reader's language; knows nothing of the subjects."""

from asiakkuus_lib.show.controls import Choice, Guess, Slider, Steps, explore
from asiakkuus_lib.show.figures import Figure, bars, draw, heatmap, histogram, lines, paired_bars, panels, waterfall
from asiakkuus_lib.show.folding import fold
from asiakkuus_lib.show.maps import dots, nine_fields
from asiakkuus_lib.show.numbers import date, money, number, percent
from asiakkuus_lib.show.tables import Column, Table, table
from asiakkuus_lib.show.text import Note, say

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
    "histogram",
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
