"""Sentences that are computed from the data: findings, notes and warnings."""

import re
import unicodedata
from collections.abc import Container
from dataclasses import dataclass
from html import escape

# Neither names nor words are longer; what is, would push everything else off the page.
LONGEST_WORD = 60
LONGEST_NAME = 200
# What someone has thought out and written is not cut as a name is.
LONGEST_PROSE = 2_000


@dataclass(frozen=True)
class Note:
    """A paragraph that shows itself as HTML and as plain text.

    Parameters
    ----------
    text : str
        The paragraph, in the reader's language. `**bold**` marks what matters most.
    kind : str
        "finding", "warning" for what the reader should be careful about, or "promise" for the words that
        a whole page is about.
    """

    text: str
    kind: str = "finding"

    def _repr_mimebundle_(
        self, include: Container[str] | None = None, exclude: Container[str] | None = None
    ) -> dict[str, str]:
        return {
            "text/html": f'<p class="{escape(self.kind)}">{emphasise(self.text)}</p>',
            "text/plain": str(self),
        }

    def __str__(self) -> str:
        return bare(self.text)


def say(*sentences: str, kind: str = "finding") -> Note:
    """Join sentences into one paragraph.

    Examples
    --------
    >>> print(say("Half of the customers bought once.", "Mind **them**."))
    Half of the customers bought once. Mind them.
    """
    return Note(" ".join(sentence for sentence in sentences if sentence), kind)


def harmless(text: str) -> str:
    """Text without the marks that nobody sees, and that run, blink or turn around the text beside them.

    Examples
    --------
    >>> harmless("Anna\\u202e \\x1b[31mBo")
    'Anna [31mBo'
    """
    if text.isprintable():
        return text
    return "".join(filter(None, map(_seen, text)))


def _seen(mark: str) -> str:
    if mark.isprintable() or unicodedata.category(mark) == "Zs":
        return mark
    return " " if mark.isspace() else ""


def bare(text: str) -> str:
    """A paragraph as plain text: nothing is bold in it, and names have no marks that kept their asterisks apart.

    Examples
    --------
    >>> bare("The file **{}** is empty.".format(verbatim("*a*.csv")))
    'The file *a*.csv is empty.'
    """
    return harmless(text.replace("**", ""))


def shortened(text: str, longest: int) -> str:
    """Harmless text, of which too long words and too long a whole are cut.

    Examples
    --------
    >>> shortened("one two three", 7), len(shortened("A" * 10_000, 200))
    ('one two…', 61)
    """
    cut = re.sub(rf"(\S{{{LONGEST_WORD}}})\S+", r"\1…", harmless(text))
    return cut if len(cut) <= longest else cut[:longest].rstrip() + "…"


def verbatim(text: str, longest: int = LONGEST_NAME) -> str:
    """A name, or someone's words, on the way into a sentence: asterisks stay asterisks.

    Examples
    --------
    >>> emphasise("The file **{}**.".format(verbatim("**sales**.csv")))
    'The file <strong>**sales**.csv</strong>.'
    """
    # Word joiners keep the asterisks apart until the sentence is shown, and are then taken away.
    return shortened(text, longest).replace("*", "\u2060*\u2060")


def emphasise(text: str) -> str:
    """Escape text for HTML and turn `**bold**` into strong.

    Examples
    --------
    >>> emphasise("1 < 2, **indeed**")
    '1 &lt; 2, <strong>indeed</strong>'
    """
    parts = (escape(harmless(part)) for part in text.split("**"))
    return "".join(f"<strong>{part}</strong>" if i % 2 else part for i, part in enumerate(parts))
