"""A page of the course in a shell in this process, with cells that are edited and run as a reader does it."""

import atexit
import io
import re
from contextlib import redirect_stderr, redirect_stdout

from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output
from traitlets.config import Config

from asiakkuus_lib.course import find_lesson
from asiakkuus_lib.learn.friendly import uninstall
from asiakkuus_lib.locale import use_language
from tests.builder import Target, build

ANSI = re.compile(r"\x1b\[[0-9;]*m")


class Page:
    """A lesson or a set of exercises in one language; `with` it, one at a time.

    Parameters
    ----------
    folder : str
        "notebooks" or "exercises".
    number : str
        Of the lesson: "06".
    lang : str
        "fi" or "en".
    """

    def __init__(self, folder: str, number: str, lang: str) -> None:
        notebook = build(Target(find_lesson(number), folder, lang))
        self.cells = {cell.id: cell.source for cell in notebook.cells if cell.cell_type == "code"}
        self.folder, self.lang = folder, lang

    def __enter__(self) -> "Page":
        InteractiveShell.clear_instance()
        self.shell = InteractiveShell.instance(colors="NoColor", config=Config(HistoryManager={"enabled": False}))
        use_language(self.lang)
        return self

    def __exit__(self, *_error: object) -> None:
        uninstall(self.shell)
        # (Its own reset would also look through all of the memory for what nobody needs: that comes by itself.)
        self.shell.user_ns.clear()
        atexit.unregister(self.shell.atexit_operations)
        InteractiveShell.clear_instance()
        use_language("fi")

    def find(self, text: str) -> str:
        """The id of the first cell that has the text."""
        return next(cell for cell, source in self.cells.items() if text in source)

    def run(self, cell: str | None, source: str | None = None) -> str:
        """Run a cell, or another text in its place; returns what the reader sees below it, as text."""
        use_language(self.lang)
        out = io.StringIO()
        source = self.cells[cell] if source is None else source
        with redirect_stdout(out), redirect_stderr(out), capture_output(stdout=False, stderr=False) as shown:
            result = self.shell.run_cell(source, store_history=True, cell_id=cell)
        parts = [re.sub(r"^Out\[\d+\]:\s*", "", out.getvalue()), *(one.data["text/plain"] for one in shown.outputs)]
        if result.result is not None and not out.getvalue():
            parts.append(self.shell.display_formatter.format(result.result)[0]["text/plain"])
        return ANSI.sub("", "\n".join(part for part in parts if part)).strip()
