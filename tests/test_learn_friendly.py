"""Python's errors in plain words, and the stored states of notebooks."""

import json

import nbformat
import pytest
from IPython.core.interactiveshell import InteractiveShell
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook, new_output

from asiakkuus_lib.learn import State
from asiakkuus_lib.learn.friendly import install, uninstall
from asiakkuus_lib.learn.progress import collect, progress
from asiakkuus_lib.learn.start import exercise
from asiakkuus_lib.locale import use_language


@pytest.fixture
def shell():
    use_language("en")
    one = InteractiveShell.instance()
    one.reset(new_session=True)
    install(one)
    yield one
    uninstall(one)
    InteractiveShell.clear_instance()
    use_language("fi")


ERRORS = [
    ("customers = 1\ncustmers", "Did you mean “customers”?"),
    ("zzz_not_run", "has not been run"),
    ("x = (1, 2", "not closed"),
    ("x = 'abc", "quotation mark"),
    ("if True\n    x = 1", "colon"),
    ("if True:\nx = 1", "four spaces"),
    ("5 = x", "left of the equals sign"),
    ("a = 12 %%% 3", "Python does not understand this line"),
    ("x = 0\n1 / x", "divided by zero"),
    ("d = {'recency': 1}\nd['recensy']", "Did you mean “recency”?"),
    ("import pandas as pd\nt = pd.DataFrame({'monetary': [1]})\nt['monetry']", "Did you mean “monetary”?"),
    ("import pandas as pd\nt = pd.DataFrame({'monetary': [1]})\nt['x']", "What there is: monetary"),
    ("answer = ...\nanswer * 2", "still a ..."),
    ("'5' + 2", "added to a text"),
    ("5 + '2'", "a number and text"),
    ("x = 5\nx(3)", "not a function"),
    ("len(1, 2)", "too few or too many"),
    ("x = 5\nx[0]", "Square brackets"),
]


@pytest.mark.parametrize(("source", "words"), ERRORS, ids=[source[-20:] for source, _words in ERRORS])
def test_an_error_is_one_clear_message(shell, capsys, source, words):
    result = shell.run_cell(source)
    said = capsys.readouterr().out
    assert words in said
    assert "Traceback" not in said and len(said.splitlines()) <= 6
    assert not result.success


def test_the_line_is_shown_with_a_caret(shell, capsys):
    shell.run_cell("x = 1\ny = 2 +* 3")
    line, caret = capsys.readouterr().out.rstrip().splitlines()[-2:]
    assert line.startswith("Line 2:  y = 2 +* 3")
    assert line[caret.index("^")] == "*"


@pytest.mark.parametrize("source", ["x = 0\n1 / x", "d = {}\nd['a']"])
def test_the_whole_traceback_is_still_there(shell, capsys, source):
    shell.run_cell(source)
    capsys.readouterr()
    shell.run_line_magic("tb", "")
    assert "Traceback" in capsys.readouterr().out


def test_an_error_in_a_library_is_left_as_it_is(shell, capsys):
    shell.run_cell(
        "import types\nm = types.ModuleType('m')\nexec('def f(): return nothing_here', m.__dict__)\nm.f()"
    )
    assert "Traceback" in capsys.readouterr().out


def test_a_broken_value_does_not_break_the_message(shell, capsys):
    shell.run_cell(
        "class K:\n    def __repr__(self): raise ValueError\n    __str__ = __repr__\nraise KeyError(K())"
    )
    assert "KeyError" in capsys.readouterr().out


def test_outside_ipython_nothing_happens():
    use_language("en")
    assert "Shift+Enter" in repr(exercise("06"))
    use_language("fi")
    assert "Vaihto+Enter" in repr(exercise("06"))


# In a real kernel ---------------------------------------------------------------------------


@pytest.fixture(scope="module")
def ran(tmp_path_factory):
    folder = tmp_path_factory.mktemp("students")
    notebook = new_notebook(
        cells=[
            new_code_cell(
                "from asiakkuus_lib.learn import check, exercise, quiz, reflect\n"
                "from asiakkuus_lib.learn.state import Feedback, State\n"
                "exercise('06', lang='fi')"
            ),
            new_code_cell("check('77.A1', ...)"),
            new_code_cell("Feedback('06.A2', State.CORRECT, 'x')"),
            new_code_cell("check('06.A3', koodii)"),
            new_code_cell('oma = """Ryhmät löytyvät <b>ostoista</b>."""\nreflect("06.O1", oma)'),
            new_code_cell("quiz('06.Q1')"),
            new_code_cell("%tb"),
        ],
        metadata={"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}},
    )
    NotebookClient(notebook, allow_errors=True, timeout=60, kernel_name="python3").execute()
    notebook.cells.append(new_code_cell("check('06.A6', 3)"))
    (folder / "aino").mkdir()
    nbformat.write(notebook, folder / "aino" / "06_rfm.ipynb")
    (folder / "bo" / ".ipynb_checkpoints").mkdir(parents=True)
    (folder / "bo" / "broken.ipynb").write_text("{", encoding="utf-8")
    nbformat.write(notebook, folder / "bo" / ".ipynb_checkpoints" / "06_rfm-checkpoint.ipynb")
    return folder, notebook


def test_outputs_in_a_kernel(ran):
    _folder, notebook = ran
    ready, _unknown, correct, missing, _open, question, traceback = (
        cell.outputs for cell in notebook.cells[:7]
    )
    assert "Vaihto+Enter" in ready[0].data["text/plain"]
    assert correct[0].metadata["asiakkuus"] == {"task": "06.A2", "state": "correct"}
    assert missing[0].output_type == "error" and missing[0].ename == "NameError"
    assert "koodii" in "".join(missing[0].traceback) and "Traceback" not in "".join(missing[0].traceback)
    assert len(question) == 1
    assert set(question[0].data) == {"application/vnd.jupyter.widget-view+json", "text/html", "text/plain"}
    assert "Traceback" in json.dumps(traceback)


def test_progress_and_collecting(ran):
    folder, _notebook = ran
    states = progress(folder / "aino").set_index("task")["state"].to_dict()
    assert states["06.A2"] == State.CORRECT
    assert states["06.A3"] == State.NAME_MISSING
    assert states["06.O1"] == State.ANSWERED
    assert states["06.A6"] == "not_run"
    everything = collect(folder)
    assert set(everything.student) == {"aino", "bo"}
    assert everything.loc[everything.student == "bo", "state"].tolist() == ["unreadable"]
    assert everything.set_index("task").loc["06.O1", "answer"] == "Ryhmät löytyvät <b>ostoista</b>."


def test_reading_runs_no_code(tmp_path):
    mark = tmp_path / "ran"
    cells = [
        new_code_cell(f"x = open({str(mark)!r}, 'w')\nreflect('06.O1', x)\n!ls\n%%bad"),
        new_code_cell("def broken(", outputs=[new_output("execute_result", metadata={"asiakkuus": "odd"})]),
        new_code_cell("reflect('06.O2', {'a': 'yksi', 'b': ...})"),
    ]
    nbformat.write(new_notebook(cells=cells), tmp_path / "n.ipynb")
    found = collect(tmp_path).set_index("task")["answer"].to_dict()
    assert found == {"06.O1": "", "06.O2": "a: yksi"}
    assert not mark.exists()
