"""What answers a question asked just above stays folded until the reader opens it."""

from collections.abc import Container
from dataclasses import dataclass
from html import escape
from typing import Protocol

from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.show.look import look

SUMMARY = "cursor:pointer;padding:0.4em 0;font-weight:600"


class Showable(Protocol):
    """What shows itself in a notebook: a Figure, a Table, a Note."""

    def _repr_mimebundle_(
        self, include: Container[str] | None = None, exclude: Container[str] | None = None
    ) -> dict[str, str]: ...


@dataclass(frozen=True)
class Folded:
    """A figure, a table or a note behind a line that opens it, with or without a kernel."""

    content: Showable
    summary: str

    def _repr_mimebundle_(
        self, include: Container[str] | None = None, exclude: Container[str] | None = None
    ) -> dict[str, str]:
        inside = self.content._repr_mimebundle_()
        return {
            "text/html": f"<details><summary{look(SUMMARY)}>{escape(self.summary)}</summary>"
            f"{inside['text/html']}</details>",
            "text/plain": f"{self.summary}\n{inside['text/plain']}",
        }


def fold(content: Showable) -> Folded:
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
