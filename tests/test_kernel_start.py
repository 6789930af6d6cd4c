"""A page of the lab of which nothing has been run: an error is told in plain words, in the page's language."""

import pytest
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook

from asiakkuus_lib import lab

TEXTS = {
    "notebooks/en/03_value_levels.ipynb": ("explore(1)", "Choose Run ▸ Run All Cells"),
    "exercises/fi/06_rfm.ipynb": ("check('06.A1', 3)", "sivun ensimmäistä solua ei ole ajettu"),
}


@pytest.fixture
def environment(monkeypatch):
    """What the lab's kernels are started with."""
    monkeypatch.delenv("PYTHONSTARTUP", raising=False)
    return lab.environment()


@pytest.mark.parametrize("page", TEXTS)
def test_a_name_that_no_cell_has_made_yet(environment, page):
    source, words = TEXTS[page]
    notebook = new_notebook(cells=[new_code_cell("sorted(globals())"), new_code_cell(source)])
    client = NotebookClient(notebook, allow_errors=True, timeout=60, kernel_name="python3")
    client.execute(env={**environment, "JPY_SESSION_NAME": f"/course/{page}"})
    names, error = (cell.outputs[0] for cell in notebook.cells)
    assert not {"sys", "shell", "plain_words"} & set(eval(names.data["text/plain"]))
    assert error.ename == "NameError"
    assert words in "".join(error.traceback) and "Traceback" not in "".join(error.traceback)


def test_a_readers_own_startup_file_is_kept(monkeypatch):
    monkeypatch.setenv("PYTHONSTARTUP", "mine.py")
    assert lab.environment()["PYTHONSTARTUP"] == "mine.py"
