"""A quiz in a notebook: a question, options that can be read in full, and a reply to each of them."""

from collections.abc import Container
from dataclasses import dataclass, field
from html import escape
from string import ascii_uppercase
from typing import TYPE_CHECKING, Any

from asiakkuus_lib.errors import N_
from asiakkuus_lib.learn.quizzes.find import Item, find_quiz, side
from asiakkuus_lib.learn.response import VERDICTS, line
from asiakkuus_lib.learn.state import LOOKS, State
from asiakkuus_lib.learn.tasks import tidy_id
from asiakkuus_lib.locale import language
from asiakkuus_lib.locale import translate as _

if TYPE_CHECKING:
    import ipywidgets

WIDGET = "application/vnd.jupyter.widget-view+json"
SHOWS, LINE = "asiakkuus-shows-", "asiakkuus-reply-"
NOTHING, MORE, ALL = "nothing", "more", "all"  # replies that are not of one option
# Options are whole sentences: without this the widgets cut them off after one line. Each wraps in a column
# of its own beside its button.
STYLE = """
.asiakkuus-quiz .widget-radio-box label, .asiakkuus-quiz .widget-checkbox .widget-label-basic {
  display: grid !important; grid-template-columns: auto minmax(0, 1fr); column-gap: 0.6em; align-items: start;
  width: 100%; height: auto !important; margin: 0 0 0.4em; padding: 0; overflow: visible !important;
  white-space: normal !important; text-overflow: clip !important; line-height: 1.45 !important;
  text-align: left;
}
.asiakkuus-quiz button:focus-visible { outline: 3px solid var(--jp-brand-color1); outline-offset: 2px; }
.asiakkuus-quiz .widget-radio-box input, .asiakkuus-quiz .widget-checkbox input {
  order: -1; align-self: start !important; float: none; width: auto; height: auto;
  margin: 0.15em 0 0 !important; line-height: inherit;
}
.asiakkuus-quiz .widget-radio, .asiakkuus-quiz .widget-radio-box, .asiakkuus-quiz .widget-checkbox {
  width: 100%; height: auto !important; margin-left: 0;
}
"""


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
    06.Q2 ... has bought on three different days, for 90 euros in all. Bo has bought ...
      A. Bo, because his purchases are worth more.
      B. ...
      C. Neither: the same number of days of purchase gives the same F score.
      D. ...
    """
    return Quiz(tidy_id(quiz_id), find_quiz(quiz_id))


def reply(item: Item, chosen: tuple[int, ...], lang: str) -> str:
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
    >>> "Choose an option first" in reply(find_quiz("06.Q1"), (), "en")
    True
    """
    lines = _lines(item, lang)
    return "".join(lines[name] for name in replies_to(item, chosen))


def replies_to(item: Item, chosen: tuple[int, ...]) -> list[str]:
    """Names of the replies that a choice gets.

    Examples
    --------
    >>> replies_to(find_quiz("06.Q3"), (0, 2))
    ['0', '2', 'more']
    """
    if not chosen:
        return [NOTHING]
    names = [str(position) for position in chosen]
    right = {position for position, option in enumerate(item["options"]) if option["right"]}
    if item["kind"] == "many" and right & set(chosen):
        names += [MORE] if right - set(chosen) else [ALL] if right == set(chosen) else []
    return names


def _lines(item: Item, lang: str) -> dict[str, str]:
    """Every reply of a quiz, in HTML."""
    lines = {NOTHING: _line(State.NOT_ANSWERED, _(N_("Choose an option first."), lang), lang)}
    for position, option in enumerate(item["options"]):
        state, label = VERDICTS[option["right"]]
        letter = f"{ascii_uppercase[position]}. " if item["kind"] == "many" else ""
        lines[str(position)] = line(LOOKS[state], letter + _(label, lang), side(option["reply"], lang), lang)
    more = N_("You have not chosen all the good options yet.")
    lines[MORE] = _line(State.CLOSE, _(more, lang), lang)
    lines[ALL] = _line(State.CORRECT, _(N_("You found all the right ones."), lang), lang)
    return lines


def _line(state: State, text: str, lang: str) -> str:
    return line(LOOKS[state], _(LOOKS[state].label, lang), text, lang)


@dataclass(frozen=True)
class Quiz:
    """A quiz that shows itself once: live controls, a static list, and plain text in one bundle."""

    id: str
    item: Item | None
    lang: str = field(default_factory=language)

    def __repr__(self) -> str:
        if self.item is None:
            return _(N_("There is no quiz with the id {id}."), self.lang).format(id=self.id)
        lines = [f"{self.id} {side(self.item['question'], self.lang)}"]
        if self.item["kind"] == "many":
            lines.append(_(N_("Choose all that are right."), self.lang))
        lines += [f"  {letter}. {text}" for letter, text in zip(ascii_uppercase, self.texts, strict=False)]
        return "\n".join(lines)

    @property
    def texts(self) -> list[str]:
        """The options' texts in the reader's language."""
        return [side(option["text"], self.lang) for option in self.item["options"]] if self.item else []

    def _repr_html_(self) -> str:
        if self.item is None:
            return f'<p role="status" lang="{self.lang}">{escape(repr(self))}</p>'
        options = "".join(f"<li>{escape(text)}</li>" for text in self.texts)
        return f'<div lang="{self.lang}">{self._heading(self.item)}<ol type="A">{options}</ol></div>'

    def _heading(self, item: Item) -> str:
        many = f"<p>{escape(_(N_('Choose all that are right.'), self.lang))}</p>" if self._many else ""
        question = escape(side(item["question"], self.lang))
        return f"<p><strong>{escape(self.id)}</strong> {question}</p>{many}"

    @property
    def _many(self) -> bool:
        return self.item is not None and self.item["kind"] == "many"

    def widget(self) -> "ipywidgets.VBox":
        """The live controls of a quiz that there is: options, a button, and a place for the reply."""
        item = self.item
        if item is None:
            raise LookupError(self.id)
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
        # A screen reader follows a region that stays. Setting the value of a widget would put a new one in
        # its place, so every reply is there from the beginning, and a class of the frame tells which show.
        lines = _lines(item, self.lang)
        heading = HTML(value=f'<div lang="{self.lang}">{self._heading(item)}</div>')
        answer = HTML(value=f"<style>{STYLE}{_shows(lines)}</style>{_region(lines)}")
        frame = VBox([heading, *controls, button, answer], layout=Layout(max_width="52em"))
        frame.add_class("asiakkuus-quiz")

        def show(names: list[str]) -> None:
            kept = [name for name in frame._dom_classes if not name.startswith(SHOWS)]
            frame._dom_classes = (*kept, *(SHOWS + name for name in names))

        button.on_click(lambda _button: show(replies_to(item, chosen())))
        for control in controls:
            control.observe(lambda _change: show([]), names="value")
        return frame

    def bundle(self, live: bool = True) -> dict[str, Any]:
        """One display: the widget's view, HTML and text. Give it to ``display(..., raw=True)``.

        Examples
        --------
        >>> sorted(quiz("06.Q1").bundle())
        ['application/vnd.jupyter.widget-view+json', 'text/html', 'text/plain']
        """
        data: dict[str, Any] = {"text/plain": repr(self), "text/html": self._repr_html_()}
        if live and self.item is not None:
            view = self.widget()
            data[WIDGET] = {"version_major": 2, "version_minor": 0, "model_id": view.model_id}
        return data

    def _repr_mimebundle_(
        self, include: Container[str] | None = None, exclude: Container[str] | None = None
    ) -> dict[str, Any]:
        return self.bundle()


def _region(lines: dict[str, str]) -> str:
    hidden = (f'<div class="{LINE}{name}" style="display:none">{line}</div>' for name, line in lines.items())
    return f'<div role="status" aria-live="polite">{"".join(hidden)}</div>'


def _shows(lines: dict[str, str]) -> str:
    return "\n".join(f".{SHOWS}{name} .{LINE}{name} {{ display: block !important; }}" for name in lines)
