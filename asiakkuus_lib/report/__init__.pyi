from .assessed import assessment_table, assessment_treatment, assessment_used, topics_table
from .case import Case
from .data_quality import costs_table, fitness, ledger_table, treatment
from .finding import Action, Finding, Start
from .hand_over import KeyFigure, data_used, key_figures, sheet
from .parameters import shown_value
from .segments import segment_words
from .small_groups import OTHERS, listed_coarsely, not_listed, others_name, tellable, without_small_groups

__all__ = [
    "OTHERS",
    "Action",
    "Case",
    "Finding",
    "KeyFigure",
    "Start",
    "assessment_table",
    "assessment_treatment",
    "assessment_used",
    "costs_table",
    "data_used",
    "fitness",
    "key_figures",
    "ledger_table",
    "listed_coarsely",
    "not_listed",
    "others_name",
    "segment_words",
    "sheet",
    "shown_value",
    "tellable",
    "topics_table",
    "treatment",
    "without_small_groups",
]
