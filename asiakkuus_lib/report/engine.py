"""Papermill's engine, which also tells how far it has come."""

import logging
from collections.abc import Callable
from typing import Any

from nbformat import NotebookNode
from papermill.engines import NBClientEngine, NotebookExecutionManager, papermill_engines

ENGINE = "asiakkuus"
# Seconds that a busy machine may take to hand over what a cell has shown, once it has run: by itself papermill waits
# for four, and a report of ten minutes would be lost for them.
HANDED_OVER_IN = 120
# What goes wrong is raised, and told in the reader's language; the log would say it first, in English.
logging.getLogger("papermill").setLevel(logging.CRITICAL)


class ReportEngine(NBClientEngine):
    """Run a notebook as papermill does, calling `progress(done, total)` after each cell."""

    @classmethod
    def execute_managed_notebook(
        cls, nb_man: NotebookExecutionManager, kernel_name: str, progress: Callable[[int, int], None], **kwargs: Any
    ) -> None:
        """Run the notebook; papermill calls this."""
        total = len(nb_man.nb.cells)
        finish = nb_man.cell_complete

        def finish_and_tell(cell: NotebookNode, cell_index: int | None = None, **details: Any) -> None:
            finish(cell, cell_index=cell_index, **details)
            progress((cell_index or 0) + 1, total)

        nb_man.cell_complete = finish_and_tell
        progress(0, total)
        super().execute_managed_notebook(nb_man, kernel_name, iopub_timeout=HANDED_OVER_IN, **kwargs)


papermill_engines.register(ENGINE, ReportEngine)
