"""What answers a question asked just above stays folded until the reader opens it."""

from dataclasses import dataclass
from html import escape
from typing import Any

from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.show.look import look

SUMMARY = "cursor:pointer;padding:0.4em 0;font-weight:600"


@dataclass(frozen=True)
class Folded:
    """A figure, a table or a note behind a line that opens it, with or without a kernel."""

    content: Any
    summary: str

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict[str, str]:
        inside = self.content._repr_mimebundle_()
        return {
            "text/html": f"<details><summary{look(SUMMARY)}>{escape(self.summary)}</summary>"
            f"{inside['text/html']}</details>",
            "text/plain": f"{self.summary}\n{inside['text/plain']}",
        }


def fold(content: Any) -> Folded:
    """Fold away what would answer the reader's question for them.

    Parameters
    ----------
    content : Figure, Table or Note
        What the reader opens after answering.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> from asiakkuus_lib.show import say
    >>> use_language("en")
    >>> print(fold(say("Offer A leaves more."))._repr_mimebundle_()["text/html"][:8])
    <details
    """
    return Folded(content, _("Open this when you have answered"))
