"""Live controls: a reader moves a slider and a figure follows.

The output of `explore` has two parts. The first names the controls in words and carries the live
widgets; the second is an ordinary figure for the values given. In a report, on paper and in a
regression test only words and figure remain, so a reader without a kernel loses nothing.

A control that asks the reader something is a `Guess`. It begins with nothing chosen, and the reply
is not worked out before there is a choice.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from html import escape
from typing import TYPE_CHECKING, Any

from asiakkuus_lib.errors import AsiakkuusError
from asiakkuus_lib.locale import language, speaking
from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.show.folding import Showable, fold
from asiakkuus_lib.show.numbers import number
from asiakkuus_lib.show.text import Note

if TYPE_CHECKING:
    import ipywidgets

CONTROLS = "controls"
# None would be an empty place in the browser's list, without the words that ask for a choice.
OPEN = ""
# By themselves the widgets cut off a long value, draw a white handle on white, and do not show
# where the keyboard is.
STYLE = (
    "<style>.asiakkuus-controls .widget-readout{flex:none;max-width:none;min-width:4em;overflow:visible;width:auto}"
    ".asiakkuus-controls .noUi-handle{background:var(--jp-brand-color1)}"
    ".asiakkuus-controls .noUi-handle:focus-visible,.asiakkuus-controls select:focus-visible"
    "{outline:3px solid var(--jp-brand-color1);outline-offset:2px}"
    "</style>"
)


@dataclass(frozen=True)
class Slider:
    """A number between two ends: a whole one, unless the step has decimals."""

    label: str
    low: float
    high: float
    step: float = 1


@dataclass(frozen=True)
class Steps:
    """One of a few values in their order, each with a word or two: value -> words."""

    label: str
    options: Mapping[Any, str]


@dataclass(frozen=True)
class Choice:
    """One of some values without an order, each with its words: value -> words."""

    label: str
    options: Mapping[Any, str]


@dataclass(frozen=True)
class Guess:
    """The reader's own answer to a question: value -> words, and nothing chosen to begin with.

    What another control shows is the case that the question is about, so a change of case opens the
    guess again: an answer is never held against another question.
    """

    label: str
    options: Mapping[Any, str]


Control = Slider | Steps | Choice | Guess


def explore(
    draw: Callable[..., Showable],
    controls: Mapping[str, Control],
    before: Callable[..., Showable] | None = None,
    folded: bool = False,
    **values: Any,
) -> None:
    """Show `draw(**values)` with a control for each of its arguments.

    Parameters
    ----------
    draw : callable
        Returns something that shows itself (a Figure, a Table, a Note).
    controls : mapping of argument name to Slider, Steps, Choice or Guess
        What can be moved.
    before : callable, optional
        Called instead of `draw` while a Guess is open, with the values of the other controls. Without it
        a sentence asks for a choice.
    folded : bool
        Whether what is shown first answers a question asked just above: it is folded away, until the
        reader opens it or moves a control.
    **values
        The values to begin with: the ones of a report. A Guess takes none.

    Examples
    --------
    >>> from asiakkuus_lib.show import say
    >>> explore(lambda n: say(str(n)), {"n": Slider("How many", 1, 5)}, n=3)  # doctest: +SKIP
    """
    from IPython.display import display

    guesses = [name for name, control in controls.items() if isinstance(control, Guess)]
    longest = max(len(control.label) for control in controls.values())
    widgets = {
        name: _widget(control, OPEN if name in guesses else values[name], longest) for name, control in controls.items()
    }

    def shown() -> Showable:
        chosen = {name: widget.value for name, widget in widgets.items()}
        if all(chosen[name] != OPEN for name in guesses):
            return draw(**chosen)
        cases = {name: value for name, value in chosen.items() if name not in guesses}
        return before(**cases) if before else _asking(controls, cases)

    display(
        {**_live(widgets), **_in_words(controls)},
        raw=True,
        metadata={"asiakkuus": {"role": CONTROLS}},
    )
    picture = display(fold(shown()) if folded else shown(), display_id=True)
    chosen_language = language()

    def follow(change: Mapping[str, Any]) -> None:
        # A callback runs later, perhaps after another cell chose another language.
        with speaking(chosen_language):
            answer(change)

    def answer(change: Mapping[str, Any]) -> None:
        answered = [widgets[name] for name in guesses if widgets[name].value != OPEN]
        if answered and change["owner"] not in map(widgets.get, guesses):
            for widget in answered:
                widget.value = OPEN  # its own change shows what is left
            return
        try:
            picture.update(shown())
        except AsiakkuusError as problem:
            picture.update(Note(str(problem), "warning"))

    for widget in widgets.values():
        widget.observe(follow, names="value")


def _asking(controls: Mapping[str, Control], cases: Mapping[str, Any]) -> Note:
    """The sentence in the place of a reply that nobody has asked for yet."""
    chosen = ((controls[name], value) for name, value in cases.items())
    words = [control.options[value] for control, value in chosen if not isinstance(control, Slider)]
    said = [f"**{case[:1].upper()}{case[1:].rstrip('.')}.**" for case in words]
    return Note(" ".join([*said, _("Choose your answer first.")]))


def _in_words(controls: Mapping[str, Control]) -> dict[str, str]:
    """What stands in the place of the controls where they cannot be moved."""
    names = ", ".join(control.label for control in controls.values())
    words = _("Controls: {names}. To move them, choose Run ▸ Run All Cells from the menu at the top.").format(
        names=names
    )
    plain, html = [words], [f"<p><em>{escape(words)}</em></p>"]
    for control in controls.values():
        if isinstance(control, Guess):
            plain += [f"{control.label}:", *(f"- {option}" for option in control.options.values())]
            options = "".join(f"<li>{escape(option)}</li>" for option in control.options.values())
            html.append(f"<p>{escape(control.label)}:</p><ul>{options}</ul>")
    return {"text/plain": "\n".join(plain), "text/html": "".join(html)}


def _widget(control: Control, value: Any, longest: int) -> "ipywidgets.DOMWidget":
    import ipywidgets

    layout = ipywidgets.Layout(width="46em", max_width="100%")
    style = {"description_width": f"{longest + 1}ch"}
    if isinstance(control, Slider) and float(control.step).is_integer():
        return ipywidgets.IntSlider(
            value=value, min=control.low, max=control.high, step=control.step, description=control.label,
            layout=layout, style=style, continuous_update=False,
        )  # fmt: skip
    if isinstance(control, Slider):
        # A slider of decimals writes them with a point in every language; steps have words of their own.
        control = Steps(control.label, _in_steps(control))
        value = min(control.options, key=lambda option: abs(option - value))
    options: Sequence[tuple[str, Any]] = [(words, option) for option, words in control.options.items()]
    if isinstance(control, Guess):
        options = [(_("Choose…"), OPEN), *options]
    if isinstance(control, Choice | Guess):
        return ipywidgets.Dropdown(
            value=value, options=options, description=control.label, layout=layout, style=style
        )  # fmt: skip
    return ipywidgets.SelectionSlider(
        value=value, options=options, description=control.label, layout=layout, style=style,
        continuous_update=False,
    )  # fmt: skip


def _in_steps(slider: Slider) -> dict[float, str]:
    """The values of a slider of decimals, as the reader writes them."""
    step = Decimal(str(slider.step))
    decimals = max(0, -int(step.normalize().as_tuple().exponent))
    low, high = Decimal(str(slider.low)), Decimal(str(slider.high))
    values = [float(low + i * step) for i in range(int((high - low) / step) + 1)]
    return {value: number(value, decimals) for value in values}


def _live(widgets: Mapping[str, "ipywidgets.DOMWidget"]) -> dict[str, Any]:
    import ipywidgets

    box = ipywidgets.VBox([ipywidgets.HTML(STYLE, layout={"display": "none"}), *widgets.values()])
    box.add_class("asiakkuus-controls")
    view = "application/vnd.jupyter.widget-view+json"
    return {view: box._repr_mimebundle_()[view]}
