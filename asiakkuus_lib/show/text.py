"""Sentences that are computed from the data: findings, notes and warnings."""

from dataclasses import dataclass
from html import escape


@dataclass(frozen=True)
class Note:
    """A paragraph that shows itself as HTML and as plain text.

    Parameters
    ----------
    text : str
        The paragraph, in the reader's language. `**bold**` marks what matters most.
    kind : str
        "finding", or "warning" for what the reader should be careful about.
    """

    text: str
    kind: str = "finding"

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict[str, str]:
        return {
            "text/html": f'<p class="{escape(self.kind)}">{emphasise(self.text)}</p>',
            "text/plain": self.text.replace("**", ""),
        }

    def __str__(self) -> str:
        return self.text.replace("**", "")


def say(*sentences: str, kind: str = "finding") -> Note:
    """Join sentences into one paragraph.

    Examples
    --------
    >>> print(say("Half of the customers bought once.", "Mind **them**."))
    Half of the customers bought once. Mind them.
    """
    return Note(" ".join(sentence for sentence in sentences if sentence), kind)


def emphasise(text: str) -> str:
    """Escape text for HTML and turn `**bold**` into strong.

    Examples
    --------
    >>> emphasise("1 < 2, **indeed**")
    '1 &lt; 2, <strong>indeed</strong>'
    """
    parts = escape(text).split("**")
    return "".join(f"<strong>{part}</strong>" if i % 2 else part for i, part in enumerate(parts))
