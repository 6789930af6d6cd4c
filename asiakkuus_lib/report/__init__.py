"""Run the lessons as reports on a company's own data: HTML, Excel and a record in JSON."""

from asiakkuus_lib.report.assessed import assessment_table, assessment_treatment, assessment_used, topics_table
from asiakkuus_lib.report.data_quality import costs_table, fitness, ledger_table, treatment
from asiakkuus_lib.report.hand_over import KeyFigure, data_used, key_figures, sheet
from asiakkuus_lib.report.parameters import shown_value
from asiakkuus_lib.report.segments import segment_words
from asiakkuus_lib.report.small_groups import without_small_groups

__all__ = [
    "KeyFigure",
    "assessment_table",
    "assessment_treatment",
    "assessment_used",
    "costs_table",
    "data_used",
    "fitness",
    "key_figures",
    "ledger_table",
    "segment_words",
    "sheet",
    "shown_value",
    "topics_table",
    "treatment",
    "without_small_groups",
]
