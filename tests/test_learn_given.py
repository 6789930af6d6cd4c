"""A check grades only an answer that was given since its cell last ran without an error."""

import atexit
from dataclasses import replace

import pytest
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

from asiakkuus_lib.learn import State
from asiakkuus_lib.learn.answers import digest
from asiakkuus_lib.learn.friendly import install, uninstall
from asiakkuus_lib.learn.tasks import find_task
from asiakkuus_lib.locale import use_language

RIGHT, WRONG = "(date(2026, 1, 1) - date(2024, 6, 13)).days", "303"
ERROR = "The cell that you ran ended in an error, so your answer was not stored."
PLAIN = "Python worked out {} but did not store it. Write {} and run the cell again, then this check."

# What is run before the check, cell by cell, and what is said. A cell is an id and its text; the id None is of a
# front end that tells no ids. "right" and "wrong" are grades; any other text is why there is none.
STORIES = {
    "answered": ([("a", f"days = {RIGHT}")], "right"),
    "answered again": ([("a", f"days = {RIGHT}"), ("a", f"days = {WRONG}")], "wrong"),
    "an error": ([("a", f"days = {RIGHT}"), ("a", "days = 567 +")], ERROR),
    "an error without ids": ([(None, f"days = {RIGHT}"), (None, "days = 567 +")], ERROR),
    "an error in the run": ([("a", f"days = {RIGHT}"), ("a", "days = int('x')")], ERROR),
    "a text not closed": ([("a", f"days = {RIGHT}"), ("a", "days = '567")], ERROR),
    "stored before the error": ([("a", f"days = {RIGHT}\nzzz")], ERROR),
    "an error put right": ([("a", "days = 567 +"), ("a", f"days = {RIGHT}")], "right"),
    "an error, then a look elsewhere": ([("a", f"days = {RIGHT}"), ("a", "days = 5 +"), ("b", "x = 1")], ERROR),
    "an error, then a magic": ([("a", f"days = {RIGHT}"), ("a", "567 +"), ("b", "%pwd")], ERROR),
    "an error of another answer": ([("a", f"days = {RIGHT}"), ("b", "group = 'x")], "right"),
    "an error of nobody's": ([("a", f"days = {RIGHT}"), ("b", "567 +")], ERROR),
    "the name forgotten": ([("a", f"days = {RIGHT}"), ("a", "= 470")], "Write days = 470 and run"),
    "the name forgotten at once": ([("a", "days = ..."), ("a", "= 470")], "Write days = 470 and run"),
    "a bare value": ([("a", f"days = {RIGHT}"), ("a", "470")], PLAIN.format("470", "days = 470")),
    "a bare value without ids": ([(None, f"days = {RIGHT}"), (None, "470")], PLAIN.format("470", "days = 470")),
    "a bare value below the dots": ([("a", "days = ...\n470")], PLAIN.format("470", "days = 470")),
    "a bare value in a new cell": ([("a", "days = ..."), ("b", "470")], PLAIN.format("470", "days = 470")),
    "a bare calculation": ([("a", "days = ..."), ("a", "4 * 5")], PLAIN.format("20", "days = 4 * 5")),
    "a bare call": ([("a", "days = 1"), ("a", "max(1,\n2)")], "Write days = in front of it"),
    "compared": ([("a", f"days = {RIGHT}"), ("a", "days == 470")], "Write days = 470 and run"),
    "another name": ([("a", f"days = {RIGHT}"), ("a", "dayz = 470")], "this check reads the name days"),
    "another name without ids": ([(None, f"days = {RIGHT}"), (None, "dayz = 470")], "this check reads the name days"),
    "quite another name": ([("a", f"days = {RIGHT}"), ("a", "answer = 470")], "no longer stores anything under the name"),
    "only a remark left": ([("a", f"days = {RIGHT}"), ("a", "# later")], "no longer stores anything under the name"),
    "the answer looked at": ([("a", f"days = {RIGHT}"), ("a", "days")], "right"),
    "the answer looked at elsewhere": ([("a", f"days = {RIGHT}"), ("b", "days")], "right"),
    "a look at something else": ([("a", f"days = {RIGHT}"), ("b", "x = 5\nx + 1")], "right"),
    "a calculator beside": ([("a", f"days = {RIGHT}"), ("b", "3 * 4")], "right"),
    "changed in place": ([("a", "days = [1]"), ("a", f"days[0] = {RIGHT}")], "right"),
    "added to": ([("a", "days = 566"), ("b", "days += 1")], "right"),
    "timed": ([("a", "days = 1"), ("a", f"%%time\ndays = {RIGHT}")], "right"),
    "from an earlier cell": ([("a", f"span = {RIGHT}"), ("b", "days = span")], "right"),
    "from an earlier cell, which then failed": ([("a", f"span = {RIGHT}"), ("b", "days = span"), ("a", "span = 5 +")], "right"),
    "cells in another order": ([("b", "group = 'x'"), ("a", f"days = {RIGHT}"), ("b", "group = 'y'")], "right"),
    "the answer moved to a new cell": ([("a", "days = ..."), ("b", f"days = {RIGHT}"), ("c", "x = 1")], "right"),
    "the old cell run again": ([("a", "days = ..."), ("b", f"days = {RIGHT}"), ("a", "days = ...")], "place of ..."),
    "an uncalled function, then an error": ([("a", "days = (5).bit_length"), ("a", "days = 5 +")], ERROR),
    "an uncalled function, then a bare value": ([("a", "days = (5).bit_length"), ("a", "470")], "Write days = 470 and run"),
    "a colon": ([("a", f"days = {RIGHT}"), ("a", "days: 470")], "Write days = 470 and run"),
    "a colon at once": ([("a", "days = ..."), ("b", "days: '470'")], "Write days = '470' and run"),
    "a colon with an error": ([("a", f"days = {RIGHT}"), ("b", "days: zzz")], "Write days = zzz and run"),
    "a colon put right": ([("a", "days: 470"), ("a", f"days: int = {RIGHT}")], "right"),
    "a colon, then the equals sign": ([("a", f"days: int\ndays = {RIGHT}")], "right"),
    "nothing yet": ([("a", "days = ...")], "place of ..."),
    "the check itself failed": ([("a", f"days = {RIGHT}"), ("c", "check('06.A1', zzz)"), ("c", "check('06.A1', da")], "right"),
}  # fmt: skip
CHECKS = {
    "a literal in the check": ("check('06.A1', 567)", "right"),
    "a calculation in the check": (f"check('06.A1', {RIGHT})", "right"),
    "stored in the check's own cell": (f"days = {RIGHT}\ncheck('06.A1', days)", "right"),
    "by the name of the argument": ("check('06.A1', answer=days)", ERROR),
    "a calculation with the old answer": ("check('06.A1', days * 1)", ERROR),
    "a method of the old answer": ("check('06.A1', days.bit_length())", ERROR),
}


@pytest.fixture
def shell():
    use_language("en")
    InteractiveShell.clear_instance()
    # Nothing of a session is written to the disk: it takes longer than the tests.
    one = InteractiveShell.instance(config=Config(HistoryManager={"enabled": False}))
    install(one, page="exercise")
    one.run_cell("from datetime import date\nfrom asiakkuus_lib.learn import check, reflect", cell_id="first")
    yield one
    uninstall(one)
    atexit.unregister(one.atexit_operations)
    InteractiveShell.clear_instance()


def checked(shell, source="check('06.A1', days)"):
    return shell.run_cell(source, cell_id="check").result


def as_told(reply, wanted):
    if wanted in {"right", "wrong"}:
        return reply.state is {"right": State.CORRECT, "wrong": State.WRONG}[wanted]
    return reply.state is State.NOT_ANSWERED and wanted in reply.message


@pytest.mark.parametrize("story", STORIES)
def test_what_is_graded(shell, story):
    cells, wanted = STORIES[story]
    for cell, source in cells:
        shell.run_cell(source, cell_id=cell)
    for _time in range(2):  # a check that is run again says the same again
        assert as_told(checked(shell), wanted), checked(shell)


@pytest.mark.parametrize("story", CHECKS)
def test_what_is_graded_after_an_error(shell, story):
    source, wanted = CHECKS[story]
    shell.run_cell("days = 1", cell_id="a")
    shell.run_cell("days = 5 +", cell_id="a")
    assert as_told(checked(shell, source), wanted)


def test_a_value_left_unstored_elsewhere_is_mentioned_beside_the_grade(shell):
    shell.run_cell(f"days = {RIGHT}", cell_id="a")
    shell.run_cell("3 * 4", cell_id="b")
    reply = checked(shell)
    assert "Python worked out 12 in the last cell but did not store it" in reply.note
    assert repr(reply).startswith(reply.note) and reply.note in reply._repr_html_()
    shell.run_cell(f"days = {RIGHT}", cell_id="a")
    assert not checked(shell).note


@pytest.mark.parametrize(
    ("last", "words"),
    [
        ("470", "Write days = 470 and run"),
        ("= 470", "Write days = 470 and run"),
        ("dayz = 470", "this check reads the name days"),
        ("days = 470 +", ERROR),
        ("days: 470", "Write days = 470 and run"),
        ("group = 'x'", "The name “days” is not defined."),
    ],
)
def test_a_name_that_never_was_is_explained_by_the_last_cell(shell, capsys, last, words):
    shell.run_cell(last, cell_id="a")
    capsys.readouterr()
    result = shell.run_cell("check('06.A1', days)", cell_id="check")
    assert type(result.error_in_exec) is NameError and words in capsys.readouterr().out


def test_several_checks_after_one_another(shell):
    for cell, source in (("a", f"days = {RIGHT}"), ("b", "group = 'Rahti'"), ("a", "days = 5 +"), ("b", "'Hytit'")):
        shell.run_cell(source, cell_id=cell)
    assert ERROR in checked(shell).message
    assert "Write group = 'Hytit'" in checked(shell, "check('06.A5', group)").message
    both = "first = check('06.A1', days)\nsecond = check('06.A5', 'Rahti')\nfirst, second"
    first, second = checked(shell, both)
    assert first.state is State.NOT_ANSWERED and second.state is not State.NOT_ANSWERED


def test_an_open_answer_that_was_not_stored_gets_no_points(shell):
    shell.run_cell('mine = """Groups are found in what people buy."""', cell_id="a")
    assert checked(shell, "reflect('06.O1', mine)").state is State.STARTED
    shell.run_cell('mine = """Groups', cell_id="a")
    assert as_told(checked(shell, "reflect('06.O1', mine)"), ERROR)


def test_the_third_try_at_a_list_names_an_item_to_look_at(shell, monkeypatch):
    monkeypatch.setattr("asiakkuus_lib.learn.checking._tried", {})
    right = ["exchange", "encounter", "meaning", "encounter", "exchange", "meaning", "exchange", "encounter", "meaning"]
    said = []
    for place in (1, 3, 4, 4):
        tried = [*right]
        tried[place] = tried[0] = "meaning"
        shell.run_cell(f"levels = {tried}", cell_id="a")
        said.append(checked(shell, "check('03.A6', levels)").message)
    assert "Go through the rest" in said[0] and said[0] == said[1]
    assert said[2] == said[3] == "Most of it is right already. Look again at this one first: the first."


# A page's own cells have the digests of their texts as ids.
PAGE = "first, last = date(2024, 6, 13), date(2026, 1, 1)"
AGAIN = "Run again the cell of the page that stores last"


def as_the_page(shell, source):
    return shell.run_cell(source, cell_id=digest({"cell_type": "code", "source": source}))


def test_a_name_of_the_page_that_was_stored_anew_is_named_beside_no_slip(shell):
    as_the_page(shell, PAGE)
    starter = "days = ..."
    as_the_page(shell, starter)
    shell.run_cell("last = date(2025, 1, 1)", cell_id="mine")
    shell.run_cell("days = (last - first).days", cell_id="a")
    assert checked(shell).state is State.KNOWN_MISTAKE and AGAIN in checked(shell).message
    as_the_page(shell, PAGE)
    assert AGAIN in checked(shell).message  # the answer is still the old one
    shell.run_cell("days = (last - first).days", cell_id="a")
    assert as_told(checked(shell), "right")


def test_a_right_answer_and_other_names_are_not_blamed_on_a_changed_name(shell):
    as_the_page(shell, PAGE)
    shell.run_cell("last = date(2026, 1, 1)", cell_id="mine")
    shell.run_cell("days = (last - first).days", cell_id="a")
    assert as_told(checked(shell), "right")
    shell.run_cell("days = 303", cell_id="a")
    assert as_told(checked(shell), "wrong")


@pytest.mark.parametrize("cell", ["page", None])
def test_a_cell_of_the_page_may_be_changed_in_its_place(shell, cell):
    cell = cell and digest({"cell_type": "code", "source": PAGE})
    shell.run_cell(PAGE, cell_id=cell)
    shell.run_cell("first, last = date(2024, 6, 13), date(2025, 1, 1)", cell_id=cell)
    shell.run_cell("days = (last - first).days", cell_id="a")
    assert AGAIN not in checked(shell).message


def test_a_cell_that_stores_names_of_the_page_anew_and_then_uses_them_is_not_blamed(shell, capsys):
    """An answer that begins with a changed copy of the page's line is worked out from that line, at each try."""
    as_the_page(shell, PAGE)
    for wrong in ("2024, 6, 13), date(2025, 1, 1", "2024, 6, 14), date(2025, 1, 1", "2024, 6, 13), date(2025, 1, 2"):
        shell.run_cell(f"first, last = date({wrong})\ndays = (last - first).days", cell_id="a")
        assert AGAIN not in checked(shell).message
    shell.run_cell("days = (last - first).days", cell_id="b")
    assert AGAIN in checked(shell).message
    capsys.readouterr()
    shell.run_cell("last = date(2025, 1, 3)\ndays = (last - fist).days", cell_id="a")
    assert AGAIN not in capsys.readouterr().out


def test_an_error_that_comes_from_a_changed_name_says_so(shell, capsys):
    as_the_page(shell, PAGE)
    shell.run_cell("last = 5", cell_id="mine")
    capsys.readouterr()
    shell.run_cell("days = (last - first).days", cell_id="a")
    assert AGAIN in capsys.readouterr().out


def test_a_task_that_is_not_there_is_said_first(shell):
    shell.run_cell("days = 5 +", cell_id="a")
    assert checked(shell, "check('77.A1', 5)").state is State.UNKNOWN_TASK


def test_nothing_is_remembered_after_uninstall(shell):
    shell.run_cell(f"days = {RIGHT}", cell_id="a")
    shell.run_cell("days = 5 +", cell_id="a")
    install(shell, page="exercise")  # twice is the same as once
    assert as_told(checked(shell), ERROR)
    uninstall(shell)
    assert as_told(checked(shell), "right")


TOLD = "Run again the cell of the page"


@pytest.fixture
def table(shell, capsys):
    """A cell of the page that makes a table and a result from it, and an answer's cell that has stored both anew."""
    as_the_page(shell, TABLE)
    shell.run_cell(f"{AGAIN_MADE}\ndays = found.low", cell_id="a")
    capsys.readouterr()
    return shell


TABLE = """
import pandas as pd
from asiakkuus_lib import loyalty_programme
rows = pd.DataFrame({"low_days": [1, 2, 3, 4, 5], "high_days": [5, 4, 3, 2, 2]})
found = loyalty_programme.difference(rows["low_days"], rows["high_days"])
"""
AGAIN_MADE = """rows = rows[rows["low_days"] > 1]
found = loyalty_programme.difference(rows["low_days"], rows["high_days"])"""


@pytest.mark.parametrize("whole", [True, False])
@pytest.mark.parametrize(
    ("slip", "words"),
    [
        ("days = found.hihg", "Did you mean “high”?"),
        ("days = found.low()", "“found.low” is a value and not a function."),
        ('days = found["low"]', "by its name after a dot: found.low."),
        ('days = rows["low_dys"].sum()', "Did you mean “low_days”?"),
        ("days = loyalty_programme.differense(rows, rows)", "Did you mean “difference”?"),
        ('days = loyalty_programme.difference(rows["low_days"])', "Missing: others."),
    ],
)
def test_a_slip_in_a_cell_that_stores_the_pages_names_anew_is_told_itself(table, capsys, whole, slip, words):
    table.run_cell(f"{AGAIN_MADE}\n{slip}" if whole else slip, cell_id="a")
    said = capsys.readouterr().out
    assert words in said and TOLD not in said


def test_a_name_that_the_answers_cell_made_another_kind_of_thing_is_still_named(table, capsys):
    table.run_cell("found = 5\ndays = found", cell_id="a")
    capsys.readouterr()
    table.run_cell("days = found.low", cell_id="a")
    assert f"{TOLD} that stores found" in capsys.readouterr().out


def test_the_check_does_not_blame_names_that_the_answers_cell_itself_stored(table):
    table.run_cell("days = found.low", cell_id="a")
    assert TOLD not in checked(table).message


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("rows = 5\nrows", "has been run, but nothing in it is stored under the name three_days. Write three_days ="),
        ("rows = 5\nprint(rows)", "has been run, but nothing in it is stored under the name three_days."),
        ("rows = 5 +", ERROR),
        (None, "has not been run yet"),
    ],
)
def test_an_answers_cell_that_was_run_is_not_called_unrun(shell, capsys, monkeypatch, cell, words):
    task = replace(find_task("06.A1"), starter="three_days = ...")
    monkeypatch.setattr("asiakkuus_lib.learn.friendly.find_task", lambda _id: task)
    if cell:
        shell.run_cell(cell, cell_id=digest({"cell_type": "code", "source": task.starter}))
    capsys.readouterr()
    shell.run_cell("check('06.A1', three_days)", cell_id="check")
    assert words in capsys.readouterr().out


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("34,29", "days = 34.29"),
        ("-34,29", "days = -34.29"),
        ("[-2,38, 15,70]", "days = [-2.38, 15.70]"),
        ("-2,38; 15,70", "days = [-2.38, 15.70]"),
        ("days == 34,29", "days = 34.29"),
        ("= 34,29", "days = 34.29"),
    ],
)
def test_a_line_to_write_has_no_decimal_commas(shell, typed, line):
    shell.run_cell("days = ...", cell_id="a")
    shell.run_cell(typed, cell_id="a")
    reply = checked(shell)
    assert f"Write {line} and run" in reply.message
    shell.run_cell(line, cell_id="a")
    assert checked(shell).state not in {State.NOT_ANSWERED}
