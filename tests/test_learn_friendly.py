"""Python's errors in plain words, and the stored states of notebooks."""

import atexit
import json

import nbformat
import pytest
from IPython.core.interactiveshell import InteractiveShell
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook, new_output
from traitlets.config import Config

from asiakkuus_lib.learn import State
from asiakkuus_lib.learn.friendly import install, uninstall
from asiakkuus_lib.learn.progress import collect, progress
from asiakkuus_lib.learn.start import exercise
from asiakkuus_lib.locale import use_language
from asiakkuus_lib.show import Note


@pytest.fixture
def shell():
    use_language("en")
    # Nothing of a session is written to the disk: it takes longer than the tests.
    InteractiveShell.clear_instance()
    one = InteractiveShell.instance(config=Config(HistoryManager={"enabled": False}))
    install(one, page="exercise")
    yield one
    uninstall(one)
    atexit.unregister(one.atexit_operations)
    InteractiveShell.clear_instance()
    use_language("fi")


DATE = "A date goes in quotation marks, the year first: "
TABLE = "import pandas as pd\nt = pd.DataFrame({'monetary': [1]}, index=['A1'])\n"
YOUNG = "import pandas as pd\nyoung = late = pd.Series([True, False])\n"
RFM = "from asiakkuus_lib import rfm\n"
ERRORS = [
    ("customers = 1\ncustmers", "has not been run, or ended in an error. Or did you mean “customers”?"),
    ("zzz_not_run", "has not been run, or ended in an error. If it is meant to be text"),
    ("check('06.A1', 3)", "because the first cell of the page has not been run"),
    ("import pandas\nreflect('06.O1', 'x')", "because the first cell of the page has not been run"),
    ("segments_then = 1\nsegments", "has not been run, or ended in an error. If it is meant to be text"),
    (RFM + "rfm_table(1)", "Write rfm.rfm_table."),
    (RFM + "rfm_tabel(1)", "has not been run, or ended in an error. Or did you mean “rfm.rfm_table”?"),
    (RFM + "MEASURS = pd", 'If it is meant to be text, put it in quotation marks: "pd"'),
    (TABLE + "monetary", 'has not been run, or ended in an error. Or did you mean “t["monetary"]”?'),
    (TABLE + "u = t\nvalue_counts(t)", "Or did you mean “t.value_counts()”?"),
    ("x = date(2026, 1, 1)", "first line of the cell: from datetime import date"),
    ("import datetime\nx = date(2026, 1, 1)", "Write datetime.date."),
    ("f(as_of=2026-01-01)", DATE + '"2026-01-01".'),
    ("x = 13.6.2024", DATE + '"2024-06-13".'),
    ("x = (13.06.2024)", DATE + '"2024-06-13".'),
    ("x = 1.1.2026 - 13.6.2024", "date(2026, 1, 1) - date(2024, 6, 13)"),
    ("x = '2026-01-01' - '2024-06-13'", "date(2026, 1, 1) - date(2024, 6, 13)"),
    ('groups = """\nFirst thought', "quotation mark but does not end with one"),
    ("groups = '''First thought", "quotation mark but does not end with one"),
    ("days = ...567", "in their place"),
    ("group = ...'Rahti'", "in their place"),
    ("days 567", "The equals sign is missing. Write days = 567."),
    ("share 0,6", "The equals sign is missing. Write share = 0.6."),
    ("group 'Rahti'", "The equals sign is missing. Write group = 'Rahti'."),
    ("return 5 5", "Python does not understand this line"),
    ("x = '2026-01-01' y", "Python does not understand this line"),
    ("x = 17 %", "Write 17 % as 0.17."),
    ("x = 045", "A whole number does not begin with a zero"),
    ("x = 12pv", "without a unit: 12."),
    ("x = 12 €", "without a unit: 12."),
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
    (TABLE + "t[['monetary', 'x']]", "There is no “x” here. What there is: monetary"),
    (TABLE + "monetary = t['monetary']\nt[monetary]", 'A name goes in quotation marks: t["monetary"].'),
    (TABLE + "t[[5]]", "There is no “5” here. What there is: monetary"),
    (TABLE + "x = t['monetary']\nt[x]", "There is no “1” here. What there is: monetary"),
    (TABLE + "t[['a, b', 'monetary']]", "There is no “a, b” here. What there is: monetary"),
    (YOUNG + "young and late", "“and” is written with the sign & "),
    (YOUNG + "x = 1\n(young or\n late).sum()", "“or” is written with the sign | "),
    (YOUNG + "x = not young", "“not” is written with the sign ~ "),
    (YOUNG + "x = young == True & late == True", "each in brackets of its own"),
    (YOUNG + "if young:\n    x = 1", "neither true nor false"),
    (YOUNG + "x = (young && late).sum()", "in place of “&&”"),
    (YOUNG + "x = (young || late).sum()", "“or” is written with the sign | "),
    (YOUNG + "x = (young ja late).sum()", "in place of “ja”"),
    (YOUNG + "x = young tai late", "in place of “tai”"),
    (YOUNG + "x = (young AND late).sum()", "in place of “AND”"),
    ("x = [Hytit ja saaret, Rahti]", "Something is missing between two things"),
    (TABLE + "t['monetary'] / t['monetary'].idxmax()", "Write (t['monetary'] / t['monetary']).idxmax()."),
    (TABLE + "monetary = 5\nx = t['monetary'] - t.monetary.idxmin()", "Write (t['monetary'] - t.monetary).idxmin()."),
    (TABLE + "monetary = 5\nx = t['monetary'] / 'two'", "numbers on one side of a sign and text on the other"),
    (TABLE + "x = t.monetary.astype('float').round(0) / 'two'", "numbers on one side of a sign and text on the other"),
    (TABLE + "x = t.monetary.astype('object') / 'two'", "a number and text. Is a number"),
    (TABLE + "t.loc[['X']]", "There is no “X” here. What there is: A1"),
    (TABLE + "t[['x']]", "There is no “x” here. What there is: monetary"),
    ("answer = ...\nanswer * 2", "still a ..."),
    ("'5' + 2", 'Write 5 in place of "5".'),
    ("5 + '2'", 'Write 2 in place of "2".'),
    ("5 + 'two'", "a number and text. Is a number"),
    ("'five' + 2", "added to a text"),
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
    ("x = (93:150, 93:1240)", "write / and not “:”."),
    ("x = [t['a'] : t['b']]", "write / and not “:”."),
    ("x = 93 : 150", "write / and not “:”."),
    ("x = 93 ÷ 150", "write / and not “÷”."),
    ("x = 93 jaettuna 150", "write / and not “jaettuna”."),
    ("x = 3 kertaa 5", "an asterisk"),
    ("x = [1; 2]", "not a semicolon. Write [1, 2]."),
    ("x = ['a; b'; 'c']", "not a semicolon. Write ['a; b', 'c']."),
    ("x = (0,5; 0,25)", "Write (0.5, 0.25)."),
    ("x = [1,240; 2]", "decimals with a point, and thousands without a separator."),
    ("x = [\n1;\n2]", "decimals with a point, and thousands without a separator."),
    ("x = f(1; 2)", "not a semicolon. Write (1, 2)."),
    ("x = {'a'= 1, 'b'= 2}", 'between a name and its value: "a": 1.'),
    ("x = {a = 1}", 'between a name and its value: "a": 1.'),
    ("x = ['a': 1]", "Put them in place of [ ]."),
    ("x = ('a': 1)", "Put them in place of ( )."),
    ("x = {'a': , 'b': 2}", "A value is missing after a colon."),
    ("x = {'a': 1, 'b'}", "A colon is missing between a name and its value."),
    ("x = {'a': t[1:2]} y", "Python does not understand this line"),
    ("def f(a: int, b=lambda c: 3): pass\nx = 3 +* 4", "Python does not understand this line"),
    ("x = [1, 2]\nx [3, 4]", "The equals sign is missing. Write x = [3, 4]."),
    ("x = ...\nx [3, 4]", "The equals sign is missing. Write x = [3, 4]."),
    ("x [3, 4]", "The equals sign is missing. Write x = [3, 4]."),
    ("x = 5\nx (3 + 4)", "The equals sign is missing. Write x = (3 + 4)."),
    ("x {'a': 1}", "The equals sign is missing. Write x = {'a': 1}."),
    ("x 3, 4", "The equals sign is missing. Write x = 3, 4."),
    (YOUNG + "young late.sum()", "The equals sign is missing. Write young = late.sum()."),
    (YOUNG + "x = (young, late).sum()", "A sign is missing between young and late."),
    (YOUNG + "x = (young == True) (late == True)", "A sign is missing between young == True and late == True."),
    (YOUNG + "x = ('young' & late)", "Write it without quotation marks: young."),
    (YOUNG + "x = ('young' & 'late')", "Write it without quotation marks: young."),
    (YOUNG + "x = young - late", "True and False cannot be subtracted"),
    (YOUNG + "x = young / late", "True and False cannot be subtracted or divided"),
    ("x = [(93/150) (93/1240)]", "Is a comma or a * missing?"),
    (YOUNG + "x = young & late.sum", "The brackets are missing after the name sum."),
    (YOUNG + "x = (young & late)sum()", "in front of the ending sum: .sum()."),
    (YOUNG + "x = (young & late) mean()", "in front of the ending mean: .mean()."),
    (YOUNG + "x = (young & late),sum()", "in front of the ending sum: .sum()."),
    (YOUNG + "too_late = late\nx = (too-late & young)", "Write too_late."),
    (YOUNG + "lates = 5\nlated = young\nx = young & latez", "Or did you mean “late”?"),
    (YOUNG + "contacts = 5\ncontacted = young\nx = young & contact", "Or did you mean “contacted”?"),
    (TABLE + YOUNG + "t['need'] = 'freight'\nx = young & t", "“t” is a whole table"),
    (TABLE + "t('monetary')", "fetched with square brackets: t['monetary']."),
    (TABLE + "t['monetary'] / ['monetary', 'x']", "different numbers of values"),
    (TABLE + "t = pd.concat([t, t])\nt['monetary'] / ['monetary']", 'name of the table: t["monetary"].'),
    (YOUNG + "x = young == pd.Series([True])", "different numbers of values"),
    (
        TABLE + "t['day'] = pd.Timestamp('2026-01-01')\nt.sum()",
        "The ending .sum() was taken of something that has dates",
    ),
    (TABLE + "t['day'] = pd.Timestamp('2026-01-01')\nt['day'] + t['day']", "may have dates or texts in it"),
    (TABLE + "pd.Index(['a']) - pd.Index(['b'])", "One text cannot be subtracted from another"),
    ("The firm has 240 customers", "own words for code. They go between the quotation marks."),
    ('x = """\n\n"""\nYrityksellä on 240 asiakasta.', "own words for code. They go between the quotation marks."),
    ("1) The firm says so, we do not.", "own words for code. They go between the quotation marks."),
    ("The firm's own register has 240 names", "own words for code. They go between the quotation marks."),
    ("x = The firm has 240 customers", 'quotation marks: "The firm has 240 customers".'),
    ('x = """\nThey said "so""""\n', "a quotation mark too many"),
    ('x = {\n"a": "one", "b": "two"\n"c": "three", "d": "four",\n}', 'Write "two", "c".'),
    ('x = {\n"a": "one, "b": "two", "c": "three",\n}', "begins with a quotation mark but does not end"),
    ('x = (\n"a": "one", "b": "two", "c": "three",\n)', "Put them in place of ( )."),
    ('x = {\n"a"; "one", "b"; "two", "c"; "three",\n}', 'between a name and its value: "a": "one".'),
    ('x = {\n"a": "one"; "b": "two"; "c": "three",\n}', "Put a comma in the place of each."),
    ('x = {\n"a": "one". "b": "two". "c": "three",\n}', "a comma, not a full stop"),
    ("x = {\n''a'': ''one'', ''b'': ''two'',\n}", "Two apostrophes make no quotation mark."),
    ('x = {"a": "one", "b": "two"} {"c": "three"}', "Python does not understand this line"),
    ('x = "Yes, a plan.\nIt helps."', "three quotation marks"),
    ("x = 'It's fine'", "use double quotation marks"),
    ("Take 240 contacts", "own words for code"),
    ("x = 17 prosenttia", "Write 17 % as 0.17."),
    ("x = (3 + 4) €", "Leave the sign € out."),
    ("x = -'a'", "The sign - does not go in front of text."),
    ("git pull", "goes into the terminal"),
    (TABLE + 't.query("monetary = 1")', "Two equals signs compare"),
    (TABLE + "t['monetary_2'] = 1\nt['mone']", "These names begin with it: monetary, monetary_2."),
    (TABLE + "u = t['monetary'] == 1\nu['monetary']", "in the brackets of the table: t[t['monetary'] == 1]."),
    ("x = my.xlsx", 'quotation marks: "my.xlsx"'),
]


@pytest.mark.parametrize(("source", "words"), ERRORS, ids=[source[-20:] for source, _words in ERRORS])
def test_an_error_is_one_clear_message(shell, capsys, source, words):
    result = shell.run_cell(source)
    said = capsys.readouterr().out
    assert words in said
    assert "Traceback" not in said and len(said.splitlines()) <= 6
    assert not result.success


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("x = (young late).sum()", "A sign is missing between young and late."),
        ("x = young late", "A sign is missing between young and late."),
        ("x = (in force & young)", "Write in_force."),
        ("x = (in-force & young)", "Write in_force."),
        ("x = (young ja late sekä muut)", "“and” is written with the sign & "),
    ],
)
def test_names_of_earlier_cells_are_known_in_a_line_that_python_cannot_read(shell, capsys, source, words):
    shell.run_cell(YOUNG + "in_force = young")
    shell.run_cell(source)
    assert words in capsys.readouterr().out


@pytest.mark.parametrize(("task", "name"), [("01.A1", "words"), ("01.O7", "advice")])
@pytest.mark.parametrize(("lang", "begins"), [("fi", "Ei vielä vastattu."), ("en", "Not answered yet.")])
def test_a_check_before_its_answer_says_that_nothing_has_been_answered(shell, capsys, task, name, lang, begins):
    use_language(lang)
    shell.run_cell("from asiakkuus_lib.learn import check, reflect")
    ask = "reflect" if "O" in task else "check"
    for cell in (None, f"{name} = [1"):
        if cell:
            shell.run_cell(cell)
        capsys.readouterr()
        assert not shell.run_cell(f'{ask}("{task}", {name})').success
        said = capsys.readouterr().out
        assert said.startswith(f"○ {task} {begins}") and '"' not in said.replace('"""', "")
    shell.run_cell(f"{name}s = 3")
    capsys.readouterr()
    shell.run_cell(f'{ask}("{task}", {name})')
    assert f"{name}s" in capsys.readouterr().out  # the name that the answer has instead


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


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("explore(1)", "Choose Run ▸ Run All Cells"),  # nothing has been run: no builtin name is suggested
        (RFM + "custmers", "Choose Run ▸ Run All Cells"),
        (RFM + "customers = 1\ncustmers", "Or did you mean “customers”?"),
        (TABLE + "u = t[monetary]", 'put it in quotation marks: "monetary"'),
        ("x = [forty]", 'put it in quotation marks: "forty"'),
        ("x = three", "Write the number in digits: 3."),
    ],
)
def test_on_a_page_of_a_lesson_what_is_missing_is_made_by_running_all(shell, capsys, source, words):
    install(shell)
    shell.run_cell(source)
    assert words in capsys.readouterr().out


def test_a_number_with_a_comma_is_noticed_in_a_lesson_though_the_cell_ran_well(shell, capsys):
    source = "x = [1,000, 1,200]"
    shell.run_cell(source)
    assert not capsys.readouterr().out
    install(shell), install(shell)  # twice is the same as once
    shell.run_cell(source)
    assert capsys.readouterr().out.count("1,000 is not one number") == 1
    shell.run_cell("x = [1000, 1200]\ny = [10,20]\nz = '1,000'  # 0,5")
    assert not capsys.readouterr().out
    uninstall(shell)
    shell.run_cell(source)
    assert not capsys.readouterr().out


def test_a_warning_of_python_does_not_stand_above_the_message(shell, capfd):
    install(shell)
    shell.run_cell("x = ...['a', 'b']")
    said = "".join(capfd.readouterr())
    assert said.startswith("There is still a ...") and "Warning" not in said


def test_a_number_of_numpy_is_shown_as_a_number(shell, capsys):
    numbers = "import numpy as np\nfrom asiakkuus_lib.satisfaction import recommend_score\n"
    numbers += "(recommend_score(*np.array([4, 3, 3])).answers, np.int64(265), [np.float64(0.5), np.float32(0.1)], {'a': np.bool_(True)})"
    shell.run_cell(numbers)
    assert capsys.readouterr().out.strip().endswith("(10, 265, [0.5, 0.1], {'a': True})")
    uninstall(shell)
    shell.run_cell(numbers)
    assert "np.int64(265)" in capsys.readouterr().out


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
    said = "○ 06.A1 Ei vielä vastattu. Ajamasi solu päättyi virheeseen, joten vastauksesi ei tallentunut."
    assert stale[0].data["text/plain"].startswith(said)


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
