"""Nothing is answered beforehand: where a lesson asks, the reader answers first."""

import ast
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import jupytext
import nbformat
import pytest

from asiakkuus_lib.course import lessons
from asiakkuus_lib.learn.state import LOOKS, State
from asiakkuus_lib.locale import languages, translate
from tests.lessons import own_tests

TOP = Path(__file__).resolve().parent.parent
LESSONS = [lesson.source for lesson in lessons() if lesson.is_written]
# A text asks when it ends in a question, or tells the reader to commit to an answer.
ASKS = re.compile(r"\b(Arvaa|Lajittele|Valitse (pari|tapaus|vaihtoehto)|Guess|Sort|Choose (a pair|a case|an option))\b")
THOUGHTS = ("**Pohdi.**", "**Reflect.**", "#")  # to be thought over, not answered here
VERDICTS = re.compile(r"^\W*(That is right|Aivan|Oikein|Kyllä|Ei|Väärin|Right|Correct|Yes|No|Think again|Not that one|Wrong)[.:!*]", re.IGNORECASE)
# Sliders by which a question is answered, with the answer: lesson and control -> value. They may not begin there.
# Each lesson's own test names its own; None where there is nothing to find but a proportion.
FOUND_BY_MOVING = {
    (number, control): answer
    for number, module in own_tests().items()
    for control, answer in getattr(module, "FOUND_BY_MOVING", {}).items()
}


def stem(path):
    """Name of a lesson's notebook: its folder's, without the letter before a number."""
    return re.sub(r"^l(?=\d)", "", path.parent.name)


@dataclass
class Exploration:
    """One use of explore: kinds and first values of its controls, and what stands before it."""

    lesson: str
    code: str
    controls: dict[str, str]
    begins: dict[str, str]
    asked: list[str] = field(default_factory=list)

    def __str__(self):
        return f"{self.lesson}: {self.code[:70]}"

    @property
    def guesses(self):
        return {name for name, kind in self.controls.items() if kind == "Guess"}


@cache
def cells_of(path):
    return [cell for cell in jupytext.read(path, fmt="py:percent").cells if cell.source.strip()]


def asked_before(cells, place):
    """What the texts directly before a cell ask, one of each language at most."""
    found = {}
    for cell in reversed(cells[:place]):
        if cell.cell_type != "markdown":
            break
        found.setdefault(cell.metadata["tags"][0], cell)
    last = [cell.source.strip().split("\n\n")[-1].strip() for cell in found.values() if "lesson" in cell.metadata["tags"]]
    return [text for text in last if not text.startswith(THOUGHTS) and (re.search(r"\?\W*$", text) or ASKS.search(text))]


def called(node):
    return node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""


def explorations(path):
    """Every use of explore, also through a function of the lesson's own."""
    cells, wrappers = cells_of(path), {}
    for place, cell in enumerate(cells):
        if cell.cell_type != "code":
            continue
        tree = ast.parse(cell.source)
        inside = set()
        for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
            for node in ast.walk(function):
                if called(node) == "explore":
                    wrappers[function.name] = read(path, node)
                    inside.add(node)
        for node in ast.walk(tree):
            if called(node) == "explore" and node not in inside:
                yield place, with_question(read(path, node), cells, place)
            elif called(node) in wrappers:
                yield place, with_question(wrappers[called(node)], cells, place)


def kinds_of(controls):
    """Names and kinds of the controls; of those made in a loop, the name of what is looped over."""
    if isinstance(controls, ast.DictComp):
        return {ast.unparse(controls.key): called(controls.value)}
    kinds = {}
    for key, value in zip(controls.keys, controls.values, strict=True):
        kinds |= {key.value: called(value)} if key else kinds_of(value)
    return kinds


def read(path, call):
    begins = {word.arg: ast.unparse(word.value) for word in call.keywords}
    return Exploration(stem(path), ast.unparse(call), kinds_of(call.args[1]), begins)


def with_question(found, cells, place):
    return Exploration(found.lesson, found.code, found.controls, found.begins, asked_before(cells, place))


ALL = [found for path in LESSONS for _place, found in explorations(path)]


def test_the_walk_sees_the_controls():
    assert len(ALL) > 40 and {found.lesson for found in ALL} == {stem(lesson.source) for lesson in lessons() if lesson.number and lesson.is_written}
    assert all(found.controls for found in ALL)


@pytest.mark.parametrize("path", LESSONS, ids=stem)
def test_a_question_is_followed_by_a_place_to_answer_it(path):
    cells = cells_of(path)
    places = {place for place, _found in explorations(path)}
    answered_by_output = [
        text
        for place, cell in enumerate(cells)
        if cell.cell_type == "code" and place not in places and "quiz(" not in cell.source
        for text in asked_before(cells, place)
    ]
    assert answered_by_output == []


@pytest.mark.parametrize("found", [found for found in ALL if found.asked], ids=str)
def test_a_question_begins_without_an_answer(found):
    if found.guesses:
        return
    assert set(found.controls.values()) <= {"Slider", "Steps"}, f"asked {found.asked}: a Guess is needed"
    for name in found.controls:
        if (found.lesson[:2], name) in FOUND_BY_MOVING:
            answer = FOUND_BY_MOVING[found.lesson[:2], name]
            assert answer is None or ast.literal_eval(found.begins[name]) != answer
        else:
            pytest.fail(f"what is the answer to {found.asked} in the control {name}?")


@pytest.mark.parametrize("found", [found for found in ALL if found.guesses], ids=str)
def test_a_guess_is_given_no_value(found):
    assert not found.guesses & set(found.begins)


@pytest.mark.parametrize("path", LESSONS, ids=stem)
def test_what_answers_the_question_is_folded_away(path):
    """An output of the lesson that follows a guess at once; a report's own figures come with words of their own."""
    cells, guesses = cells_of(path), {place for place, found in explorations(path) if found.guesses}
    open_answers = [
        after.source[:70]
        for place, after in enumerate(cells[1:])
        if place in guesses and after.cell_type == "code" and "lesson" in after.metadata["tags"]
        and place + 1 not in guesses and not re.search(r"\bfold\(|folded=True", after.source)
    ]  # fmt: skip
    assert open_answers == []


def shows(cell):
    """Whether a cell of code ends in what is shown."""
    last = ast.parse(cell.source).body[-1:]
    return bool(last) and isinstance(last[0], ast.Expr)


def only_headings(cells):
    return not any(line.strip() and not line.startswith("#") for cell in cells for line in cell.source.splitlines())


@pytest.mark.parametrize("path", LESSONS, ids=stem)
def test_an_answer_under_a_heading_is_folded_or_has_a_text_before_it(path):
    """What is shown next after a guess is seen while guessing, where nothing but a heading stands between."""
    cells, guesses = cells_of(path), {place for place, found in explorations(path) if found.guesses}
    open_answers = []
    for place in guesses:
        shown = next(later for later in range(place + 1, len(cells)) if cells[later].cell_type == "code" and shows(cells[later]))
        texts_between = [cell for cell in cells[place + 1 : shown] if cell.cell_type == "markdown"]
        folded = re.search(r"\b(fold|sort_out)\(|folded=True", cells[shown].source)
        if shown not in guesses and not folded and only_headings(texts_between):
            open_answers.append(cells[shown].source[:70])
    assert open_answers == []


@pytest.mark.parametrize("path", LESSONS, ids=stem)
def test_right_and_wrong_are_told_in_the_quizzes_words_and_colours(path):
    """A verdict comes from respond(), and only after a Guess."""
    judged = []
    for place, cell in enumerate(cells_of(path)):
        if cell.cell_type == "code":
            judged += [
                (place, text.value)
                for node in ast.walk(ast.parse(cell.source))
                if called(node) in {"both", "say"}
                for text in (*node.args, *(word.value for word in node.keywords))
                if isinstance(text, ast.Constant) and VERDICTS.match(str(text.value))
            ]
            assert "respond(" not in cell.source or "Guess(" in cell.source or "import respond" in cell.source
    assert judged == []


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("path", LESSONS, ids=stem)
def test_what_is_stored_gives_no_answer_away(path, lang):
    """The built page, before anybody has chosen: it asks, and no more."""
    built = nbformat.read(TOP / "notebooks" / lang / f"{stem(path)}.ipynb", as_version=4)
    asking = [cell for cell in built.cells if cell.cell_type == "code" and any(map(marked, cell.outputs))]
    guesses = [cell for cell in asking if translate("Choose your answer first.", lang) in texts(cell)[-1]]
    wanted = sum(bool(found.guesses) and "before=" not in found.code for _place, found in explorations(path))
    assert len(guesses) == wanted
    signs = {f"{LOOKS[state].icon} " for state in (State.CORRECT, State.WRONG, State.ANSWERED)}
    for cell in asking:
        assert not any(sign in text for sign in signs for text in texts(cell))


def marked(output):
    return output.get("metadata", {}).get("asiakkuus", {}).get("role") == "controls"


def texts(cell):
    return [output.get("data", {}).get("text/plain", "") for output in cell.outputs]
