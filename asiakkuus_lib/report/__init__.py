"""Run the lessons as reports on a company's own data: HTML, Excel and a record in JSON."""

from asiakkuus_lib.report.data_quality import fitness, ledger_table, treatment
from asiakkuus_lib.report.hand_over import KeyFigure, data_used, key_figures, sheet

__all__ = ["KeyFigure", "data_used", "fitness", "key_figures", "ledger_table", "sheet", "treatment"]
