"""Every lesson after Run All Cells, in both languages: what it shows, and what each of its controls does."""

import json
import math
from typing import Any

import nbformat
import pandas as pd
import papermill
import pytest

from asiakkuus_lib.course import chapters, lessons
from asiakkuus_lib.learn.state import LOOKS, State
from asiakkuus_lib.locale import languages
from asiakkuus_lib.reading import bundled
from asiakkuus_lib.show.controls import OPEN
from tests.explorations import LESSONS, run_lesson
from tests.in_process import drawn_in_first, reports_in_process, undrawn, without_pictures

pytestmark = pytest.mark.usefixtures("reads_remembered")

VERDICTS = [f"{LOOKS[state].icon} " for state in (State.CORRECT, State.WRONG, State.ANSWERED)]
# With more choices than these, a control is tried at its ends, in the middle and beside where it begins.
MANY = 12
CHAPTERS = {lesson.stem for lesson in chapters()}
OF_PURCHASES = [
    lesson.stem for lesson in lessons() if lesson.is_written and any(read.name == "transactions" for read in lesson.inputs)
]


@pytest.fixture(scope="module", params=[(lesson, lang) for lesson in LESSONS for lang in languages()], ids="-".join)
def ran(request):
    """Name, language, notebook and controls of a lesson."""
    with run_lesson(*request.param) as (notebook, explorations):
        yield *request.param, notebook, explorations


def shown(notebook) -> list:
    """What stands below each cell; a picture by its alternative text, a control by its words, as a page has it."""
    below = [(cell.get("execution_count"), cell.get("outputs")) for cell in notebook.cells]
    plain = json.loads(without_pictures(json.dumps(below)))
    for _count, outputs in plain:
        for output in outputs or ():
            output.get("data", {}).pop("application/vnd.jupyter.widget-view+json", None)
    return plain


def alike(here: Any, there: Any) -> bool:
    """Whether two outputs are the same: numbers to the last digits that every processor reckons alike."""
    if isinstance(here, dict) and isinstance(there, dict):
        return here.keys() == there.keys() and all(alike(here[key], there[key]) for key in here)
    if isinstance(here, list) and isinstance(there, list):
        return len(here) == len(there) and all(map(alike, here, there))
    if isinstance(here, float) and isinstance(there, float):
        return math.isclose(here, there, rel_tol=1e-9, abs_tol=1e-12)
    return type(here) is type(there) and here == there


def test_it_shows_what_the_kernel_showed_that_built_it(ran):
    lesson, lang, notebook, _explorations = ran
    built = nbformat.read(bundled("notebooks", lang, f"{lesson}.ipynb"), as_version=4)
    for here, there in zip(shown(notebook), shown(built), strict=True):
        assert alike(here, there), (here, there)


def beside(choices: list, begins: object) -> list:
    """The choices at the ends, and those next to where a control begins."""
    place = choices.index(begins) if begins in choices else 0
    return [*choices[max(place - 1, 0) : place + 2], choices[0], choices[-1]]


def tried(exploration, name: str, lang: str) -> list:
    """Which choices of a control are tried: in the first language all, but where they are very many.

    The others differ from it in words alone, which the ends show.
    """
    choices = exploration.choices(name)
    if lang != languages()[0]:
        return [choices[0], choices[-1]]
    if len(choices) <= MANY:
        return choices
    some = [*beside(choices, exploration.widgets[name].value), choices[len(choices) // 2]]
    return [choice for choice in choices if choice in some]


def test_each_control_redraws_what_it_shows(ran):
    lesson, lang, _notebook, explorations = ran
    with drawn_in_first(lang):
        dead, moved = what_controls_do(explorations, lang)
    # On the start page there is something to move, too; a page of its own only tells.
    assert dead == [] and (moved or lesson not in {*CHAPTERS, "00_start"})


def what_controls_do(explorations, lang: str) -> tuple[list[tuple[str, str]], int]:
    """The controls that change nothing, and how many were moved."""
    dead, moved = [], 0
    for exploration in explorations:
        at_the_start = {name: widget.value for name, widget in exploration.widgets.items()}
        for name, begins in at_the_start.items():
            choices = tried(exploration, name, lang)
            said = {choice: exploration.move(name, choice) for choice in choices if choice != begins}
            at_first = exploration.move(name, begins)
            assert at_first and all(said.values()), (str(exploration), name)
            changing = [choice for choice in beside(choices, begins) if said.get(choice, at_first) != at_first]
            if changing:
                # It is left there: what the next one shows may depend on it.
                exploration.move(name, changing[0])
            else:
                dead.append((str(exploration), name))
            moved += 1
        for name, begins in at_the_start.items():
            exploration.move(name, begins)
    return dead, moved


def test_a_guess_waits_for_the_reader(ran):
    lesson, _lang, _notebook, explorations = ran
    asking = [exploration for exploration in explorations if exploration.guesses]
    assert bool(asking) == (lesson in CHAPTERS)
    for exploration in asking:
        (guess,) = exploration.guesses
        widget = exploration.widgets[guess]
        assert widget.value == OPEN and widget.index == 0 and widget.description
        cases = [name for name in exploration.widgets if name != guess]
        for answer in exploration.choices(guess):
            said = exploration.move(guess, answer)
            assert any(verdict in said for verdict in VERDICTS), answer
            for case in cases[:1]:
                first, other = exploration.widgets[case].value, exploration.choices(case)
                asked = exploration.move(case, next(choice for choice in other if choice != first))
                assert asked and widget.value == OPEN and not any(verdict in asked for verdict in VERDICTS)
                exploration.move(case, first)
        asked = exploration.move(guess, OPEN) if widget.value != OPEN else ""
        assert not any(verdict in asked for verdict in VERDICTS)


@pytest.fixture(scope="module")
def own_survey(tmp_path_factory):
    """Answers of the same customers, for the lesson whose report needs them."""
    path = tmp_path_factory.mktemp("own") / "survey.csv"
    rows = [f"C{n:02d};2025-{1 + n % 6:02d}-15;{1 + n % 5}" for n in range(30)]
    path.write_text("\n".join(["customer_id;answered_on;satisfaction", *rows]), "utf-8")
    return str(path)


@pytest.fixture(scope="module")
def own_book(tmp_path_factory):
    """A workbook of some of those customers, for the lessons whose reports need it."""
    path = tmp_path_factory.mktemp("own") / "book.xlsx"
    rows = pd.DataFrame({"Account": [f"C{n:02d}" for n in range(9)], "Wallet most likely EUR": [900 - 90 * n for n in range(9)], "Image 1–5": [1 + n % 5 for n in range(9)]})
    rows.to_excel(path, sheet_name="Accounts", index=False)
    return str(path)


@pytest.fixture(scope="module")
def own_members(tmp_path_factory):
    """Every second of those customers, as members of a programme."""
    path = tmp_path_factory.mktemp("own") / "members.csv"
    path.write_text("\n".join(["customer_id;joined_on", *(f"C{n:02d};2024-{1 + n % 12:02d}-10" for n in range(0, 30, 2))]), "utf-8")
    return str(path)


@pytest.mark.parametrize("lesson", OF_PURCHASES)
def test_it_runs_on_a_companys_own_purchases(lesson, own_survey, own_book, own_members, tmp_path):
    """With plain papermill the cells of the lesson run too, which speak of Suvilinja whatever the data is."""
    rows = [f"C{n:02d};2025-{1 + n * k % 12:02d}-{1 + (n + k) % 28:02d};{20 + n * k}" for n in range(30) for k in range(1, 2 + n % 5)]
    own = tmp_path / "own.csv"
    own.write_text("\n".join(["customer_id;date;amount", *rows]), "utf-8")
    notebook = bundled("notebooks", languages()[0], f"{lesson}.ipynb")
    known = papermill.inspect_notebook(str(notebook))
    more = {name: value for name, value in {"margin_rate": 0.3, "survey_path": own_survey, "account_book_path": own_book, "members_path": own_members}.items() if name in known}
    with reports_in_process(), undrawn():
        papermill.execute_notebook(str(notebook), None, parameters={"data_path": str(own), **more}, progress_bar=False)
