"""Cells of a notebook as they begin; they are checked with it: one by one that takes as long as all the rest."""

from collections.abc import Mapping
from typing import Any

import nbformat
from nbformat import NotebookNode


def markdown_cell(source: str, metadata: Mapping[str, Any]) -> NotebookNode:
    """A cell of text, without an id.

    Examples
    --------
    >>> markdown_cell("# Asiakkaat", {"tags": ["lesson"]}).metadata.tags
    ['lesson']
    """
    return nbformat.from_dict({"cell_type": "markdown", "metadata": metadata, "source": source})


def code_cell(source: str, metadata: Mapping[str, Any]) -> NotebookNode:
    """A cell of code that has not been run, without an id.

    Examples
    --------
    >>> code_cell("1 + 1", {}).outputs
    []
    """
    return nbformat.from_dict(
        {"cell_type": "code", "execution_count": None, "metadata": metadata, "outputs": [], "source": source}
    )
