"""Notebooks run in the test's own process: what their cells show, without the seconds that a kernel takes to start.

Only the kernel is left out. The cells run in IPython's shell, and what they show is kept by the same library
(nbclient) as that of a kernel; `test_in_process.py` compares the two on reports of both kinds.
"""

import atexit
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext, redirect_stderr, redirect_stdout
from io import TextIOBase
from typing import Any
from unittest import mock

from ipykernel.jsonutil import encode_images, json_clean
from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from ipywidgets import Widget
from nbclient.exceptions import CellExecutionError
from papermill.clientwrap import PapermillNotebookClient
from traitlets import Type
from traitlets.config import Config

from asiakkuus_lib.learn.friendly import uninstall
from asiakkuus_lib.locale import language, languages, use_language


class _Publisher(DisplayPublisher):
    def publish(self, data, metadata=None, *, transient=None, update=False, **_more):
        content = {"data": encode_images(data), "metadata": metadata or {}, "transient": transient or {}}
        self.shell.tell("update_display_data" if update else "display_data", content)

    def clear_output(self, wait=False):
        self.shell.tell("clear_output", {"wait": wait})


class _Result(DisplayHook):
    def write_output_prompt(self):
        pass

    def write_format_data(self, format_dict, md_dict=None):
        content = {"data": encode_images(format_dict), "metadata": md_dict or {}, "execution_count": self.prompt_count}
        self.shell.tell("execute_result", content)


class _Shell(InteractiveShell):
    display_pub_class = Type(_Publisher)
    displayhook_class = Type(_Result)
    tell: Callable[[str, dict[str, Any]], None] = staticmethod(lambda kind, content: None)

    def _showtraceback(self, etype, evalue, stb):
        self.tell("error", {"ename": etype.__name__, "evalue": str(evalue), "traceback": stb})


class _Stream(TextIOBase):
    def __init__(self, name: str, shell: _Shell) -> None:
        self.name, self.shell = name, shell

    def write(self, text: str) -> int:
        if text:
            self.shell.tell("stream", {"name": self.name, "text": text})
        return len(text)


@contextmanager
def _streams_to(shell: _Shell) -> Iterator[None]:
    with redirect_stdout(_Stream("stdout", shell)), redirect_stderr(_Stream("stderr", shell)):
        yield


@contextmanager
def fresh_shell() -> Iterator[_Shell]:
    """A shell as a kernel has it when it has just started; what it has made goes when it ends."""
    main, lang = sys.modules["__main__"], language()
    InteractiveShell.clear_instance()
    shell = _Shell.instance(config=Config(HistoryManager={"enabled": False}))
    use_language("fi")
    try:
        yield shell
    finally:
        uninstall(shell)
        Widget.close_all()
        # (Its own reset would also look through all of the memory for what nobody needs: that comes by itself.)
        shell.user_ns.clear()
        atexit.unregister(shell.atexit_operations)
        _Shell.clear_instance()
        sys.modules["__main__"] = main
        use_language(lang)


class InProcess(PapermillNotebookClient):
    """Papermill's client, with a shell in the place of a kernel."""

    open_shells: ExitStack | None = None

    def execute(self, **_kernel):
        """Run all cells."""
        self.reset_execution_trackers()
        with ExitStack() as own:
            self.shell = (self.open_shells or own).enter_context(fresh_shell())
            with _streams_to(self.shell):
                self.papermill_execute_cells()
        return self.nb

    def execute_cell(self, cell, cell_index, *_more, **_options):
        """Run one cell, and keep what it shows as nbclient does."""
        if cell.cell_type != "code" or not cell.source.strip():
            return cell
        errors = []

        def tell(kind: str, content: dict[str, Any]) -> None:
            last = cell.outputs[-1] if cell.outputs else {}
            if kind == "stream" and content["name"] == last.get("name"):
                # A kernel sends what is written in pieces as large as there is time for.
                last["text"] += content["text"]
                return
            message = {"msg_type": kind, "header": {"msg_type": kind}, "parent_header": {}, "content": json_clean(content)}
            errors.extend([content] if kind == "error" else [])
            self.process_message(message, cell, cell_index)

        cell.outputs, self.clear_before_next_output, self.shell.tell = [], False, tell
        cell.execution_count = self.shell.execution_count
        done = self.shell.run_cell(cell.source, store_history=True, cell_id=cell.get("id"))
        if not done.success and "raises-exception" not in cell.metadata.get("tags", []):
            raise CellExecutionError.from_cell_and_msg(cell, {"status": "error", **errors[-1]})
        return cell


@contextmanager
def kept_open() -> Iterator[None]:
    """Within this, a notebook that has been run stays as it then is, and its callbacks work."""
    with ExitStack() as shells, mock.patch.object(InProcess, "open_shells", shells):
        yield


def without_pictures(text: str) -> str:
    """What is shown, without the strokes."""
    return re.sub(r"data:image/svg\+xml;base64,[\w+/=]+|<svg .*?</svg>", "picture", text, flags=re.DOTALL)


@contextmanager
def undrawn() -> Iterator[None]:
    """Within this, figures have their words and numbers, and no strokes: for tests that look at none."""
    with mock.patch("asiakkuus_lib.show.figure._painted", lambda *_given: "<svg></svg>"):
        yield


def text_of(shown: Any) -> str:
    """What something that is shown says as text; nothing is drawn for it."""
    with undrawn():
        bundle = shown._repr_mimebundle_()
    text: str = (bundle[0] if isinstance(bundle, tuple) else bundle)["text/plain"]
    return text


def drawn_in_first(lang: str) -> AbstractContextManager[None]:
    """Figures are drawn in the first language: in the others they differ in words alone, whose widths other tests try."""
    return nullcontext() if lang == languages()[0] else undrawn()


@contextmanager
def reports_in_process() -> Iterator[None]:
    """Within this, reports are made without a kernel."""
    with mock.patch("papermill.engines.PapermillNotebookClient", InProcess):
        yield


@contextmanager
def reports_in_kernels() -> Iterator[None]:
    """Within this, they are made with one again."""
    with mock.patch("papermill.engines.PapermillNotebookClient", PapermillNotebookClient):
        yield
