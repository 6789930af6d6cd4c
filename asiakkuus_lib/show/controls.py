"""Live controls: a reader moves a slider and a figure follows.

The output of `explore` has two parts. The first names the controls in words and carries the live
widgets; the second is an ordinary figure for the values given. In a report, on paper and in a
regression test only words and figure remain, so a reader without a kernel loses nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from asiakkuus_lib.errors import AsiakkuusError
from asiakkuus_lib.locale import language, use_language
from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.show.numbers import number
from asiakkuus_lib.show.text import Note

CONTROLS = "controls"
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


def explore(draw: Callable[..., Any], controls: Mapping[str, Slider | Steps | Choice], **values: Any) -> None:
    """Show `draw(**values)` with a control for each of its arguments.

    Parameters
    ----------
    draw : callable
        Returns something that shows itself (a Figure, a Table, a Note).
    controls : mapping of argument name to Slider, Steps or Choice
        What can be moved.
    **values
        The values to begin with: the ones of a report.

    Examples
    --------
    >>> from asiakkuus_lib.show import say
    >>> explore(lambda n: say(str(n)), {"n": Slider("How many", 1, 5)}, n=3)  # doctest: +SKIP
    """
    from IPython.display import display

    names = ", ".join(control.label for control in controls.values())
    longest = max(len(control.label) for control in controls.values())
    widgets = {name: _widget(control, values[name], longest) for name, control in controls.items()}
    words = _("Controls: {names}. To move them, choose Run ▸ Run All Cells from the menu at the top.")
    words = words.format(names=names)
    display(
        {**_live(widgets), "text/plain": words, "text/html": f"<p><em>{words}</em></p>"},
        raw=True,
        metadata={"asiakkuus": {"role": CONTROLS}},
    )
    picture = display(draw(**values), display_id=True)
    chosen_language = language()

    def follow(_change: object) -> None:
        # A callback runs later, perhaps after another cell chose another language.
        use_language(chosen_language)
        try:
            shown = draw(**{name: widget.value for name, widget in widgets.items()})
        except AsiakkuusError as problem:
            shown = Note(str(problem), "warning")
        picture.update(shown)

    for widget in widgets.values():
        widget.observe(follow, names="value")


def _widget(control: Slider | Steps | Choice, value: Any, longest: int):
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
    if isinstance(control, Choice):
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
    decimals = max(0, -step.normalize().as_tuple().exponent)
    low, high = Decimal(str(slider.low)), Decimal(str(slider.high))
    values = [float(low + i * step) for i in range(int((high - low) / step) + 1)]
    return {value: number(value, decimals) for value in values}


def _live(widgets: Mapping[str, Any]) -> dict[str, Any]:
    import ipywidgets

    box = ipywidgets.VBox([ipywidgets.HTML(STYLE, layout={"display": "none"}), *widgets.values()])
    box.add_class("asiakkuus-controls")
    view = "application/vnd.jupyter.widget-view+json"
    return {view: box._repr_mimebundle_()[view]}
