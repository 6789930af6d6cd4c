"""Replies to what a reader has chosen, in the colours and words of the quizzes."""

from dataclasses import dataclass, field

from asiakkuus_lib.errors import N_
from asiakkuus_lib.learn.state import LOOKS, Look, State, box
from asiakkuus_lib.locale import language
from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.show.text import emphasise, harmless

VERDICTS = {
    True: (State.CORRECT, N_("That is right")),
    False: (State.WRONG, N_("Think again")),
    None: (State.ANSWERED, LOOKS[State.ANSWERED].label),
}


@dataclass(frozen=True)
class Response:
    """The reply to a choice: a sign and a verdict, then the reason.

    Parameters
    ----------
    right : bool or None
        None where nobody can call the choice right or wrong.
    text : str
        The reason, in the reader's language. `**bold**` marks what matters most.
    lang : str
        The reader's language; the one in use if not given.
    """

    right: bool | None
    text: str
    lang: str = field(default_factory=language)

    @property
    def look(self) -> Look:
        """Sign and colours."""
        return LOOKS[VERDICTS[self.right][0]]

    @property
    def label(self) -> str:
        """The verdict in words."""
        return _(VERDICTS[self.right][1], self.lang)

    def __str__(self) -> str:
        return f"{self.look.icon} {self.label}. {harmless(self.text.replace('**', ''))}"

    def __repr__(self) -> str:
        return str(self)

    def _repr_html_(self) -> str:
        return line(self.look, self.label, self.text, self.lang, role="status")


def respond(right: bool | None, *sentences: str) -> Response:
    """Reply to a choice.

    Parameters
    ----------
    right : bool or None
        Whether the choice was right; None where there is no right and wrong.
    *sentences : str
        The reason.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> respond(True, "The work moves from the customer to the firm.")
    ✓ That is right. The work moves from the customer to the firm.
    """
    return Response(right, " ".join(sentence for sentence in sentences if sentence))


def line(look: Look, label: str, text: str, lang: str, role: str = "") -> str:
    """One reply in HTML: the sign, the words in bold, and the reason."""
    body = f'<span aria-hidden="true">{look.icon}</span> <strong>{emphasise(label)}.</strong> {emphasise(text)}'
    return box(look, body, lang, role)
