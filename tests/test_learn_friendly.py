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
from asiakkuus_lib.show import Note


@pytest.fixture
def shell():
    use_language("en")
    one = InteractiveShell.instance()
    one.reset(new_session=True)
    install(one, page="exercise")
    yield one
    uninstall(one)
    InteractiveShell.clear_instance()
    use_language("fi")


DATE = 'A date goes in quotation marks, the year first: "2026-01-01".'
TABLE = "import pandas as pd\nt = pd.DataFrame({'monetary': [1]}, index=['A1'])\n"
RFM = "from asiakkuus_lib import rfm\n"
ERRORS = [
    ("customers = 1\ncustmers", "has not been run, or ended in an error. Or did you mean “customers”?"),
    ("zzz_not_run", "has not been run, or ended in an error. If it is meant to be text"),
    ("segments_then = 1\nsegments", "has not been run, or ended in an error. If it is meant to be text"),
    (RFM + "rfm_table(1)", "Write rfm.rfm_table."),
    (RFM + "rfm_tabel(1)", "has not been run, or ended in an error. Or did you mean “rfm.rfm_table”?"),
    (RFM + "MEASURS = pd", "has not been run, or ended in an error. If it is meant to be text"),
    (TABLE + "monetary", 'has not been run, or ended in an error. Or did you mean “t["monetary"]”?'),
    (TABLE + "u = t\nvalue_counts(t)", "Or did you mean “t.value_counts()”?"),
    ("x = date(2026, 1, 1)", "first line of the cell: from datetime import date"),
    ("import datetime\nx = date(2026, 1, 1)", "Write datetime.date."),
    ("f(as_of=2026-01-01)", DATE),
    ("x = 13.6.2024", DATE),
    ("x = (13.06.2024)", DATE),
    ("x = 1.1.2026 - 13.6.2024", "date(2025, 3, 1) - date(2025, 2, 1)"),
    ("x = '2026-01-01' - '2024-06-13'", "date(2025, 3, 1) - date(2025, 2, 1)"),
    ("x = '2026-01-01' y", "Python does not understand this line"),
    ("x = 17 %", '"15 %"'),
    ("x = 045", "A whole number does not begin with a zero"),
    ("x = 12pv", "no units"),
    ("x = 12 €", "no units"),
    ("x = (1, 2", "not closed"),
    ("x = 'abc", "quotation mark"),
    ("if True\n    x = 1", "colon"),
    ("if True:\nx = 1", "four spaces"),
    ("5 = x", "left of the equals sign"),
    ("a = 12 %%% 3", "Python does not understand this line"),
    ("x = 0\n1 / x", "divided by zero"),
    ("d = {'recency': 1}\nd['recensy']", "Did you mean “recency”?"),
    (TABLE + "t['monetry']", "Did you mean “monetary”?"),
    (TABLE + "t['x']", "What there is: monetary"),
    (TABLE + "t.loc['X']", "There is no “X” here. What there is: A1"),
    (TABLE + "t.loc[['X']]", "There is no “X” here. What there is: A1"),
    (TABLE + "t[['x']]", "There is no “x” here. What there is: monetary"),
    ("answer = ...\nanswer * 2", "still a ..."),
    ("'5' + 2", "added to a text"),
    ("5 + '2'", "a number and text. Is a number"),
    ("None + 2", "nothing at all and a number."),
    ("from datetime import date\ndate(2026, 1, 1) - '2'", "a date and text."),
    ("x = 5\nx(3)", "not a function"),
    ("len(1, 2)", "too few or too many"),
    ("def f(rows, as_of): pass\nf(1)", "Missing: as_of."),
    ("def f(rows, as_of): pass\nf()", "Missing: rows, as_of."),
    ("def f(rows, *, as_of): pass\nf(1)", "Missing: as_of."),
    ("def f(rows, as_of): pass\nf(1, asof=2)", "does not know the name “asof”"),
    ("def f(rows, as_of): pass\nf(1, 2, 3)", "too many values"),
    ("def f(rows, as_of): pass\nf(1, rows=3)", "given this twice: rows."),
    (TABLE + "t.value_counts.to_dict()", "The brackets are missing after the name value_counts."),
    (TABLE + "t.value_counts['a']", "round brackets, (), are missing"),
    (TABLE + "len(t.value_counts)", "round brackets, (), are missing"),
    (TABLE + "t.valuecounts()", "Did you mean “value_counts”?"),
    (TABLE + "t.monetry", "Did you mean “monetary”?"),
    (RFM + "rfm.rfm_tabel", "Did you mean “rfm_table”?"),
    ("x = 5\nx.days", "Before the dot is a number, and it has no “days”."),
    ("answer = ...\nanswer.items()", "still a ..."),
    ("int('kaksi')", "Python says: “invalid literal for int() with base 10: 'kaksi'”"),
    ("[1][5]", "Python says: “list index out of range”"),
    ("import pandsa", "Python says: “No module named 'pandsa'”"),
    ("raise ValueError", "Python says: “ValueError”"),
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


LIBRARY = "import types\nm = types.ModuleType('m')\nexec('def f(): return INSIDE', m.__dict__)\nm.f()"


@pytest.mark.parametrize("inside", ["nothing_here", "1 / 0", "len()", "(1).days", "dict()[1]"])
def test_an_error_in_a_library_is_quoted_and_not_blamed_on_the_reader(shell, capsys, inside):
    shell.run_cell(LIBRARY.replace("INSIDE", inside))
    said = capsys.readouterr().out
    assert said.startswith("The cell stopped in an error. Python says: “")
    assert "Line 4:  m.f()" in said and "Traceback" not in said


def test_an_error_of_our_own_keeps_its_message(shell, capsys):
    shell.run_cell("from asiakkuus_lib.errors import DataError\nraise DataError('The file {file} is empty.', file='a')")
    assert capsys.readouterr().out.strip() == "The file a is empty."


# A check after a cell that failed -----------------------------------------------------------

EARLIER = "Note: the last cell ended in an error, so this is about your earlier answer."
NOT_STORED = "Note: the last cell ended in an error. If you wrote your answer in it"


def reply(shell, source="check('06.A1', days)"):
    return shell.run_cell(source).result


@pytest.fixture
def exercise_shell(shell):
    shell.run_cell("from asiakkuus_lib.learn import check, reflect")
    shell.run_cell("days = 300 + 3")
    return shell


@pytest.mark.parametrize("broken", ["days = 567 +", "days = 567 + zzz", "days = int('x')", "days = 'abc"])
def test_a_check_says_that_the_answer_is_an_earlier_one(exercise_shell, broken):
    assert reply(exercise_shell).note == ""
    exercise_shell.run_cell(broken)
    for _time in range(2):  # a check does not make the error undone
        found = reply(exercise_shell)
        assert found.note == EARLIER
        assert repr(found).startswith(EARLIER + "\n✗ 06.A1")
        html = found._repr_html_()
        assert html.index(EARLIER) < html.index("06.A1")
    exercise_shell.run_cell("days = 400 + 4")
    assert reply(exercise_shell).note == ""


def test_an_error_of_the_check_cell_or_an_empty_cell_changes_nothing(exercise_shell):
    for source in ("check('06.A1', zzz)", "check('06.A1', days", " "):
        exercise_shell.run_cell(source)
        assert reply(exercise_shell).note == ""
    exercise_shell.run_cell("days = 1 +")
    exercise_shell.run_cell("\n")
    assert reply(exercise_shell).note == EARLIER


def test_an_answer_that_was_stored_before_the_error_is_not_called_earlier(exercise_shell):
    exercise_shell.run_cell("days = 500 + 5\nzzz")
    assert reply(exercise_shell).note == ""
    assert reply(exercise_shell, "check('06.A1', 1000 + 6)").note == ""


def test_an_answer_that_was_never_stored_is_not_called_an_answer(exercise_shell):
    exercise_shell.run_cell("days = ...")
    exercise_shell.run_cell("days = 5 +")
    found = reply(exercise_shell)
    assert found.state is State.NOT_ANSWERED and found.note.startswith(NOT_STORED)
    exercise_shell.run_cell('oma = """ """')
    exercise_shell.run_cell('oma = """Ryhmät')
    assert reply(exercise_shell, "reflect('06.O1', oma)").note.startswith(NOT_STORED)
    assert reply(exercise_shell, "check('77.A1', days)").note == ""


def test_nothing_is_remembered_after_uninstall(exercise_shell):
    exercise_shell.run_cell("days = 5 +")
    install(exercise_shell)  # twice is the same as once
    assert reply(exercise_shell).note == EARLIER
    uninstall(exercise_shell)
    assert reply(exercise_shell).note == ""


def test_a_broken_value_does_not_break_the_message(shell, capsys):
    shell.run_cell("class K:\n    def __repr__(self): raise ValueError\n    __str__ = __repr__\nraise KeyError(K())")
    said = capsys.readouterr().out
    assert "KeyError" in said or "ValueError" in said


def test_outside_ipython_nothing_happens():
    use_language("en")
    assert "Shift+Enter" in str(exercise("06"))
    use_language("fi")
    assert "Vaihto" in str(exercise("06"))
    assert isinstance(exercise("06"), Note)


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
            new_code_cell("days = 5"),
            new_code_cell("days = 567 +"),
            new_code_cell("check('06.A1', days)"),
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
    ready, _unknown, correct, missing, _open, question, traceback, _days, _broken, stale = (
        cell.outputs for cell in notebook.cells[:10]
    )
    assert "Vaihto" in ready[0].data["text/plain"]
    assert correct[0].metadata["asiakkuus"] == {"task": "06.A2", "state": "correct"}
    assert missing[0].output_type == "error" and missing[0].ename == "NameError"
    assert "koodii" in "".join(missing[0].traceback) and "Traceback" not in "".join(missing[0].traceback)
    assert len(question) == 1
    assert set(question[0].data) == {"application/vnd.jupyter.widget-view+json", "text/html", "text/plain"}
    assert "Traceback" in json.dumps(traceback)
    note = "Huomaa: edellinen solu päättyi virheeseen, joten tarkistin aiemman vastauksesi."
    assert stale[0].data["text/plain"].startswith(note)


def test_progress_and_collecting(ran):
    folder, _notebook = ran
    states = progress(folder / "aino").set_index("task")["state"].to_dict()
    assert states["06.A2"] == State.CORRECT
    assert states["06.A3"] == State.NAME_MISSING
    assert states["06.O1"] == State.STARTED
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
