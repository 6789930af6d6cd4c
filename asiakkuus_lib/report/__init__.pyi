from .case import MAY, SLACK, AnyCase, Case, CustomerCase, settings
from .data_quality import costs_table, fitness, ledger_table, treatment
from .finding import Action, Finding, Start
from .forms import form_table, not_read
from .hand_over import DataUsed, KeyFigure, data_used, key_figures, sheet
from .parameters import shown_value
from .segments import segment_words
from .small_groups import OTHERS, listed_coarsely, not_listed, others_name, tellable
from .word import Document, Grid, Heading, Paragraph

__all__ = [
    "MAY",
    "OTHERS",
    "SLACK",
    "Action",
    "AnyCase",
    "Case",
    "CustomerCase",
    "DataUsed",
    "Document",
    "Finding",
    "Grid",
    "Heading",
    "KeyFigure",
    "Paragraph",
    "Start",
    "costs_table",
    "data_used",
    "fitness",
    "form_table",
    "key_figures",
    "ledger_table",
    "listed_coarsely",
    "not_listed",
    "not_read",
    "others_name",
    "segment_words",
    "settings",
    "sheet",
    "shown_value",
    "tellable",
    "treatment",
]
