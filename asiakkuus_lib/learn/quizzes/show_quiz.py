"""A quiz in a notebook: a question, options that can be read in full, and a reply to each of them."""

from dataclasses import dataclass, field
from html import escape
from string import ascii_uppercase

from asiakkuus_lib.errors import N_
from asiakkuus_lib.learn.content import find_item, say
from asiakkuus_lib.learn.state import LOOKS, State, box
from asiakkuus_lib.learn.tasks import tidy_id
from asiakkuus_lib.locale import language
from asiakkuus_lib.locale import translate as _

WIDGET = "application/vnd.jupyter.widget-view+json"
# Options are whole sentences: without this the widgets cut them off after one line.
STYLE = (
    "<style>.asiakkuus-quiz label, .asiakkuus-quiz .widget-label-basic{height:auto !important;"
    "white-space:normal !important;overflow:visible !important;line-height:1.45 !important;"
    "text-overflow:clip !important;align-items:flex-start}"
    ".asiakkuus-quiz .widget-radio-box label{margin-bottom:0.4em}"
    ".asiakkuus-quiz .widget-checkbox{height:auto !important}</style>"
)


def quiz(quiz_id: str) -> "Quiz":
    """Show a quiz.

    Parameters
    ----------
    quiz_id : str
        Such as "06.Q1".

    Returns
    -------
    Quiz
        Shows itself: with live controls where there are any, else as a list.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> quiz("06.Q2")
    06.Q2 Aino has bought on three different days, for 90 euros in all. Bo has bought ...
      A. Bo, because his purchases are worth more.
      B. ...
      C. Neither: the same number of purchases gives the same F score.
      D. ...
    """
    return Quiz(tidy_id(quiz_id), find_item("quizzes", quiz_id))


def reply(item: dict, chosen: tuple[int, ...], lang: str) -> str:
    """Reply to the chosen options, in HTML.

    Parameters
    ----------
    item : dict
        A quiz as it stands in the data file.
    chosen : tuple of int
        Positions of the options chosen.
    lang : str
        The reader's language.

    Examples
    --------
    >>> "Choose an option first" in reply(find_item("quizzes", "06.Q1"), (), "en")
    True
    """
    if not chosen:
        return _line(State.NOT_ANSWERED, _(N_("Choose an option first."), lang), lang)
    options = item["options"]
    parts = []
    for position in chosen:
        option = options[position]
        state = State.CORRECT if option["right"] else State.WRONG
        label = _(N_("That is right") if option["right"] else N_("Think again"), lang)
        letter = f"{ascii_uppercase[position]}. " if item["kind"] == "many" else ""
        parts.append(_line(state, say(option["reply"], lang), lang, f"{letter}{label}"))
    left = [i for i, option in enumerate(options) if option["right"] and i not in chosen]
    if item["kind"] == "many" and left and any(options[i]["right"] for i in chosen):
        more = _(N_("There is still a good option that you have not chosen."), lang)
        parts.append(_line(State.CLOSE, more, lang))
    return "".join(parts)


def _line(state: State, text: str, lang: str, label: str = "") -> str:
    look = LOOKS[state]
    head = f"<strong>{escape(label or _(look.label, lang))}.</strong> "
    return box(look, f'<span aria-hidden="true">{look.icon}</span> {head}{escape(text)}', lang)


@dataclass(frozen=True)
class Quiz:
    """A quiz that shows itself once: live controls, a static list, and plain text in one bundle."""

    id: str
    item: dict | None
    lang: str = field(default_factory=language)

    def __repr__(self) -> str:
        if self.item is None:
            return _(N_("There is no quiz with the id {id}."), self.lang).format(id=self.id)
        lines = [f"{self.id} {say(self.item['question'], self.lang)}"]
        if self.item["kind"] == "many":
            lines.append(_(N_("Choose all that are right."), self.lang))
        lines += [f"  {letter}. {text}" for letter, text in zip(ascii_uppercase, self.texts, strict=False)]
        return "\n".join(lines)

    @property
    def texts(self) -> list[str]:
        """The options' texts in the reader's language."""
        return [say(option["text"], self.lang) for option in self.item["options"]] if self.item else []

    def _repr_html_(self) -> str:
        if self.item is None:
            return f'<p role="status" lang="{self.lang}">{escape(repr(self))}</p>'
        options = "".join(f"<li>{escape(text)}</li>" for text in self.texts)
        return f'<div lang="{self.lang}">{self._heading()}<ol type="A">{options}</ol></div>'

    def _heading(self) -> str:
        many = f"<p>{escape(_(N_('Choose all that are right.'), self.lang))}</p>" if self._many else ""
        question = escape(say(self.item["question"], self.lang))
        return f"<p><strong>{escape(self.id)}</strong> {question}</p>{many}"

    @property
    def _many(self) -> bool:
        return self.item is not None and self.item["kind"] == "many"

    def widget(self):
        """The live controls: options, a button, and a place for the reply."""
        from ipywidgets import HTML, Button, Checkbox, Layout, RadioButtons, VBox

        wide = Layout(width="100%", max_width="50em", height="auto")
        labels = [f"{letter}. {text}" for letter, text in zip(ascii_uppercase, self.texts, strict=False)]
        if self._many:
            boxes = [Checkbox(value=False, description=label, indent=False, layout=wide) for label in labels]
            controls, chosen = boxes, lambda: tuple(i for i, one in enumerate(boxes) if one.value)
        else:
            radio = RadioButtons(options=labels, value=None, layout=wide)
            controls, chosen = [radio], lambda: () if radio.index is None else (radio.index,)
        button = Button(description=_(N_("Check my choice"), self.lang), button_style="primary")
        answer = HTML(value=_live(""))

        def on_click(_button) -> None:
            answer.value = _live(reply(self.item, chosen(), self.lang))

        button.on_click(on_click)
        heading = HTML(value=STYLE + f'<div lang="{self.lang}">{self._heading()}</div>')
        frame = VBox([heading, *controls, button, answer], layout=Layout(max_width="52em"))
        frame.add_class("asiakkuus-quiz")
        return frame

    def bundle(self, live: bool = True) -> dict:
        """One display: the widget's view, HTML and text. Give it to ``display(..., raw=True)``.

        Examples
        --------
        >>> sorted(quiz("06.Q1").bundle())
        ['application/vnd.jupyter.widget-view+json', 'text/html', 'text/plain']
        """
        data = {"text/plain": repr(self), "text/html": self._repr_html_()}
        if live and self.item is not None:
            view = self.widget()
            data[WIDGET] = {"version_major": 2, "version_minor": 0, "model_id": view.model_id}
        return data

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        return self.bundle()


def _live(html: str) -> str:
    return f'<div aria-live="polite">{html}</div>'
