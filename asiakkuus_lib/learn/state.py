"""The states that an answer can be in, and the answer's feedback, which shows itself."""

from collections.abc import Container
from dataclasses import dataclass, field
from enum import StrEnum
from html import escape

from asiakkuus_lib.errors import N_
from asiakkuus_lib.learn.look_back import LookBack
from asiakkuus_lib.locale import language
from asiakkuus_lib.locale import translate as _


class State(StrEnum):
    """What is known of an answer. The value is what a notebook's output stores."""

    NOT_ANSWERED = "not_answered"
    NAME_MISSING = "name_missing"
    WRONG_TYPE = "wrong_type"
    KNOWN_MISTAKE = "known_mistake"
    CLOSE = "close"
    WRONG = "wrong"
    CORRECT = "correct"
    STARTED = "started"  # an open answer that is still shorter than the task asks for
    ANSWERED = "answered"  # an open answer: nobody calls it right or wrong
    UNKNOWN_TASK = "unknown_task"
    CANNOT_CHECK = "cannot_check"


@dataclass(frozen=True)
class Look:
    """How a state is shown: a sign and words first, a colour only on top of them."""

    icon: str
    label: str
    ink: str
    paper: str
    edge: str


_QUIET = {"ink": "#1f2933", "paper": "#f0f2f5", "edge": "#52606d"}
_WARM = {"ink": "#4a2d00", "paper": "#fff4e0", "edge": "#b25e00"}
_RED = {"ink": "#5c1010", "paper": "#fdecea", "edge": "#b42318"}
_GREEN = {"ink": "#0b3d1e", "paper": "#e6f4ea", "edge": "#1a7f37"}
_BLUE = {"ink": "#0b2f5c", "paper": "#e8f1fb", "edge": "#1f5fa8"}

LOOKS = {
    State.NOT_ANSWERED: Look("○", N_("Not answered yet"), **_QUIET),
    State.NAME_MISSING: Look("?", N_("A name is missing"), **_WARM),
    State.WRONG_TYPE: Look("≠", N_("Another kind of answer is wanted"), **_WARM),
    State.KNOWN_MISTAKE: Look("!", N_("A common slip"), **_WARM),
    State.CLOSE: Look("≈", N_("Almost there"), **_BLUE),
    State.WRONG: Look("✗", N_("Not yet"), **_RED),
    State.CORRECT: Look("✓", N_("Correct"), **_GREEN),
    State.STARTED: Look("…", N_("A good start"), **_BLUE),
    State.ANSWERED: Look("✎", N_("Points to think of"), **_BLUE),
    State.UNKNOWN_TASK: Look("?", N_("No such task"), **_WARM),
    State.CANNOT_CHECK: Look("⚠", N_("The check did not work"), **_QUIET),
}


def box(look: Look, body: str, lang: str, role: str = "status") -> str:
    """Wrap HTML into a box that states its own colours, so that it reads in light and dark themes.

    An empty role is for a box inside something that is read aloud when it changes.
    """
    style = (
        f"color:{look.ink};background:{look.paper};border-left:0.3em solid {look.edge};"
        "padding:0.6em 0.9em;margin:0.3em 0;border-radius:0.2em;line-height:1.5;max-width:50em"
    )
    spoken = f'role="{role}" ' if role else ""
    return f'<div {spoken}lang="{escape(lang)}" style="{style}">{body}</div>'


@dataclass(frozen=True)
class Feedback:
    """The reply to one answer. It shows itself in a notebook and stores its state in the output.

    Parameters
    ----------
    task : str
        The task's id, such as "06.A1".
    state : State
        What is known of the answer.
    message : str
        One or two sentences in the reader's language.
    details : tuple of (str, tuple of str)
        Headed lists below the message (the rubric of an open task).
    lang : str
        The reader's language; the one in use if not given.
    look_back : LookBack, optional
        The place of the lesson to return to, said after the message.
    note : str
        What the reader should know before the reply itself; shown first, on a line of its own.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> Feedback("06.A1", State.CORRECT, "The smaller the number, the fresher the memory.")
    ✓ 06.A1 Correct. The smaller the number, the fresher the memory.
    """

    task: str
    state: State
    message: str
    details: tuple[tuple[str, tuple[str, ...]], ...] = ()
    lang: str = field(default_factory=language)
    look_back: LookBack | None = None
    note: str = ""

    def __repr__(self) -> str:
        look = LOOKS[self.state]
        back = str(self.look_back) if self.look_back else ""
        said = (look.icon, self.task, f"{_(look.label, self.lang)}.", self.message, back)
        lines = [*filter(None, [self.note]), " ".join(filter(None, said))]
        for heading, points in self.details:
            lines += ["", heading, *(f"- {point}" for point in points)]
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        look = LOOKS[self.state]
        note = f'<p style="margin:0 0 0.4em">{escape(self.note)}</p>' if self.note else ""
        back = self.look_back.html() if self.look_back else ""
        said = " ".join(filter(None, (escape(self.message), back)))
        body = (
            f'{note}<span aria-hidden="true" style="font-weight:bold">{look.icon}</span> '
            f"<strong>{escape(self.task)} {escape(_(look.label, self.lang))}.</strong> {said}"
        )
        for heading, points in self.details:
            items = "".join(f"<li>{escape(point)}</li>" for point in points)
            body += f'<p style="margin:0.6em 0 0.2em"><strong>{escape(heading)}</strong></p><ul>{items}</ul>'
        return box(look, body, self.lang)

    def _repr_mimebundle_(
        self, include: Container[str] | None = None, exclude: Container[str] | None = None
    ) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
        data = {"text/plain": repr(self), "text/html": self._repr_html_()}
        return data, {"asiakkuus": {"task": self.task, "state": str(self.state)}}
