"""The look of tables: their own in a notebook, which knows none, and the style sheet's on a report's page."""

import os

# Set for the kernel that makes a report.
STYLED_BY_PAGE = "ASIAKKUUS_STYLED_BY_PAGE"


def look(css: str) -> str:
    """An attribute that gives an element its look where no style sheet does.

    Examples
    --------
    >>> look("text-align:right")
    ' style="text-align:right"'
    """
    return "" if styled_by_page() else f' style="{css}"'


def styled_by_page() -> bool:
    """Whether a report's page will hold what is shown."""
    return bool(os.environ.get(STYLED_BY_PAGE))
