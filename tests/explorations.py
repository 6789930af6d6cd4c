"""Every use of explore on a lesson's page, as a reader has it after Run All Cells: controls that can be moved."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from unittest import mock

import papermill
from IPython.core.interactiveshell import InteractiveShell
from ipywidgets import IntSlider, Widget
from nbformat import NotebookNode

from asiakkuus_lib.reading import bundled
from asiakkuus_lib.show import controls as library
from asiakkuus_lib.show.controls import OPEN, Control, Guess
from tests.in_process import kept_open, undrawn, without_pictures

LESSONS = sorted(path.stem for path in bundled("notebooks", "en").glob("*.ipynb"))


@dataclass
class Exploration:
    """The controls of one output, and what stands below them."""

    controls: Mapping[str, Control]
    widgets: Mapping[str, Widget]
    updates: list[str]

    def __str__(self) -> str:
        return ", ".join(control.label for control in self.controls.values())

    @property
    def guesses(self) -> list[str]:
        """The controls that ask the reader something."""
        return [name for name, control in self.controls.items() if isinstance(control, Guess)]

    def choices(self, name: str) -> list[Any]:
        """The values that a control offers, in their order."""
        widget = self.widgets[name]
        if isinstance(widget, IntSlider):
            return list(range(widget.min, widget.max + 1, widget.step))
        return [value for _words, value in widget.options if value != OPEN]

    def move(self, name: str, value: Any) -> str:
        """Move a control, and see what is shown then: its words, and those of its figures."""
        self.updates.clear()
        self.widgets[name].value = value
        return self.updates[-1] if self.updates else ""


class _Recorder:
    def __init__(self) -> None:
        self.live: list[Mapping[str, Widget]] = []
        self.told: list[Mapping[str, Control]] = []
        self.updates: list[str] = []

    def wrap(self, function: Callable, kept: list) -> Callable:
        def recorded(argument):
            kept.append(argument)
            return function(argument)

        return recorded

    def tell(self, kind: str, content: dict[str, Any]) -> None:
        assert kind == "update_display_data", content
        self.updates.append(without_pictures(str(sorted(content["data"].items()))))


@contextmanager
def run_lesson(lesson: str, lang: str) -> Iterator[tuple[NotebookNode, list[Exploration]]]:
    """A lesson after all its cells were run, and its controls, which work as long as this lasts."""
    seen = _Recorder()
    with (
        mock.patch.object(library, "_live", seen.wrap(library._live, seen.live)),
        mock.patch.object(library, "_in_words", seen.wrap(library._in_words, seen.told)),
        kept_open(),
    ):
        path = bundled("notebooks", lang, f"{lesson}.ipynb")
        # A page's pictures are drawn when it is tested by nbval, and here when a control is moved.
        with undrawn():
            notebook = papermill.execute_notebook(str(path), None, progress_bar=False)
        InteractiveShell.instance().tell = seen.tell
        pairs = zip(seen.told, seen.live, strict=True)
        yield notebook, [Exploration(told, live, seen.updates) for told, live in pairs]
