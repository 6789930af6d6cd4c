"""The course as a student meets it: in JupyterLab, with a keyboard."""

import json
import re

import pytest
from conftest import LANGUAGES, START_UP, Lab
from playwright.sync_api import Locator, Page, expect

from asiakkuus_lib.learn import State
from asiakkuus_lib.learn.content import find_item
from asiakkuus_lib.learn.state import LOOKS
from asiakkuus_lib.learn.tasks import find_task
from asiakkuus_lib.locale import translate

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("lang", LANGUAGES)]

RUN_TIME = 60_000  # milliseconds that a notebook may take to run
REPLY_TIME = 15_000  # and the kernel to answer one move of a control
# What only a run puts on the page: controls, and replies to answers. All notebooks end with one.
LIVE = ".jupyter-widgets, [role=status]"
CUT = """labels => labels
    .filter(label => label.scrollWidth > label.clientWidth + 1 || label.scrollHeight > label.clientHeight + 1)
    .map(label => label.textContent)"""


class Notebook:
    """A notebook that is open in JupyterLab."""

    def __init__(self, lab: Lab, page: Page, path: str) -> None:
        self.page = page
        self.cells = json.loads((lab.folder / path).read_text(encoding="utf-8"))["cells"]
        self.view = page.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Notebook")
        # Cells are put on the page one by one.
        expect(self.view.locator(".jp-Cell")).to_have_count(len(self.cells), timeout=START_UP * 1000)

    def run_all(self) -> None:
        """Choose Run All Cells from the menu, and wait until the last one has run."""
        expect(self.page.locator("#jp-main-statusbar")).to_contain_text("Idle", timeout=RUN_TIME)
        self.page.get_by_role("menuitem", name="Run", exact=True).click()
        self.page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
        last = self.code(len(self.code_sources()) - 1)
        expect(last.locator(LIVE).first).to_be_attached(timeout=RUN_TIME)
        expect(self.view.locator('[data-mime-type="application/vnd.jupyter.stderr"]')).to_have_count(0)

    def code_sources(self) -> list[str]:
        return ["".join(cell["source"]) for cell in self.cells if cell["cell_type"] == "code"]

    def code(self, i: int) -> Locator:
        """A code cell, by its place among them."""
        return self.view.locator(".jp-CodeCell").nth(i)

    def code_with(self, text: str) -> Locator:
        """The one code cell that has a text in its source."""
        (place,) = (i for i, source in enumerate(self.code_sources()) if text in source)
        return self.code(place)

    def prompt(self, cell: Locator) -> Locator:
        return cell.locator(".jp-InputPrompt")


@pytest.fixture
def notebook(lab, browser):
    """Open a notebook of the course; close its window and its kernel afterwards."""
    windows = []

    def open_notebook(path: str) -> Notebook:
        windows.append(lab.open(browser, path))
        return Notebook(lab, windows[-1].pages[0], path)

    yield open_notebook
    for window in windows:
        window.close()
    lab.end_kernels()


def picture(notebook: Notebook, shots, name: str, around: Locator) -> None:
    """Keep a picture, for those who want to look at what the test saw."""
    around.scroll_into_view_if_needed()
    notebook.page.screenshot(path=shots / f"{name}.png")


def move(cell: Locator, key: str) -> None:
    """Press a key on the only slider of a cell."""
    handle = cell.get_by_role("slider")
    handle.focus()
    handle.press(key)


def test_the_controls_of_lesson_06_follow_the_keyboard(notebook, shots, lang):
    lesson = notebook(f"notebooks/{lang}/06_rfm.ipynb")
    picture(lesson, shots, f"lesson-top-{lang}", lesson.view.locator("h1").first)
    lesson.run_all()

    # Number of classes: the figure's title and its alternative text.
    classes = lesson.code_with("explore(frequency_scores")
    figure, number = classes.locator("figure"), lesson.prompt(classes).text_content()
    expect(figure.locator("figcaption")).to_contain_text("5")
    before = figure.locator("img").get_attribute("alt")
    move(classes, "ArrowLeft")
    expect(figure.locator("figcaption")).to_contain_text("4", timeout=REPLY_TIME)
    assert figure.locator("img").get_attribute("alt") != before
    picture(lesson, shots, f"classes-4-{lang}", figure)
    move(classes, "ArrowRight")
    move(classes, "ArrowRight")
    expect(figure.locator("figcaption")).to_contain_text("6", timeout=REPLY_TIME)
    expect(figure).to_have_count(1)
    assert lesson.prompt(classes).text_content() == number, "the cell was run again"

    # Reference date: a sentence.
    day = lesson.code_with("one_customer,")
    sentence = day.locator("p.finding")
    expect(sentence).to_contain_text({"fi": "1.1.2026", "en": "1 January 2026"}[lang])
    move(day, "ArrowLeft")
    expect(sentence).to_contain_text({"fi": "1.12.2025", "en": "1 December 2025"}[lang], timeout=REPLY_TIME)
    picture(lesson, shots, f"reference-date-{lang}", sentence)

    # Look back: another figure.
    back = lesson.code_with('{"days": Steps(')
    image = back.locator("figure img")
    assert re.search(r"\b30\b", image.get_attribute("alt"))
    move(back, "ArrowRight")
    expect(image).to_have_attribute("alt", re.compile(r"\b60\b"), timeout=REPLY_TIME)
    picture(lesson, shots, f"look-back-{lang}", image)

    for control in (classes, day, back):
        labels = control.locator(".widget-label, .widget-readout")
        expect(labels).to_have_count(2)
        assert labels.evaluate_all(CUT) == []

    _the_quiz_answers_back(lesson, shots, lang)


def _the_quiz_answers_back(lesson: Notebook, shots, lang: str) -> None:
    """Answer 06.Q1 wrongly and then rightly; a student runs the lesson but once."""
    options = find_item("quizzes", "06.Q1")["options"]
    right = [option["right"] for option in options].index(True)
    quiz = lesson.code_with('quiz("06.Q1")').locator(".asiakkuus-quiz")
    radio, button = quiz.get_by_role("radio"), quiz.get_by_role("button")
    reply = quiz.get_by_role("status")

    button.focus()
    button.press("Enter")
    expect(reply).to_contain_text(translate("Choose an option first.", lang), timeout=REPLY_TIME)

    radio.first.focus()
    radio.first.press("Space")
    expect(radio.first).to_be_checked()
    for _option in options:  # each is a stop of its own
        lesson.page.keyboard.press("Tab")
    expect(button).to_be_focused()
    button.press("Enter")
    expect(reply).to_contain_text(options[0]["reply"][lang], timeout=REPLY_TIME)
    expect(reply).to_contain_text(translate("Think again", lang))
    picture(lesson, shots, f"quiz-wrong-{lang}", reply)

    for _option in options[right:]:
        lesson.page.keyboard.press("Shift+Tab")
    expect(radio.nth(right)).to_be_focused()
    lesson.page.keyboard.press("Space")
    expect(radio.nth(right)).to_be_checked()
    expect(radio.first).not_to_be_checked()
    button.focus()
    button.press("Space")
    expect(reply).to_contain_text(options[right]["reply"][lang], timeout=REPLY_TIME)
    expect(reply).to_contain_text(translate("That is right", lang))
    picture(lesson, shots, f"quiz-right-{lang}", reply)

    assert lesson.view.locator(".asiakkuus-quiz label").evaluate_all(CUT) == []


def test_the_control_of_the_first_page(notebook, shots, lang):
    start = notebook(f"notebooks/{lang}/00_start.ipynb")
    start.run_all()
    cell = start.code_with("explore(after_years")
    title = cell.locator("figcaption")
    expect(title).to_contain_text("13")
    move(cell, "ArrowRight")
    expect(title).to_contain_text("14", timeout=REPLY_TIME)
    assert cell.locator(".widget-label, .widget-readout").evaluate_all(CUT) == []
    picture(start, shots, f"start-{lang}", cell)


def test_exercises_answer_back(notebook, shots, lang):
    exercises = notebook(f"exercises/{lang}/06_rfm.ipynb")
    exercises.run_all()
    checks = [source for source in exercises.code_sources() if re.search(r"^(check|reflect)\(", source, re.M)]
    not_answered = translate(LOOKS[State.NOT_ANSWERED].label, lang)
    assert checks
    replies = exercises.view.locator(".jp-OutputArea-output").get_by_role("status")
    expect(replies).to_have_count(len(checks))
    assert [text for text in replies.all_text_contents() if not_answered not in text] == []

    task = find_task("06.A1")
    starter, check = exercises.code_with("recency_days = ..."), exercises.code_with('check("06.A1"')
    slip = task.mistakes[0]
    _write(exercises, starter, f"recency_days = {slip.answer()}")
    reply = check.locator(".jp-OutputArea-output").get_by_role("status")
    expect(reply).to_contain_text(translate(slip.hint, lang), timeout=REPLY_TIME)
    picture(exercises, shots, f"exercise-hint-{lang}", reply)
    assert str(task.expected()) not in reply.text_content()

    _write(exercises, starter, f"recency_days = {task.expected()}")
    expect(reply).to_contain_text(translate(task.praise, lang), timeout=REPLY_TIME)
    expect(reply).to_contain_text(translate(LOOKS[State.CORRECT].label, lang))
    picture(exercises, shots, f"exercise-praise-{lang}", reply)


def _write(exercises: Notebook, cell: Locator, code: str) -> None:
    """Type into a cell in the place of what it holds, run it, and run the check below it."""
    cell.locator(".cm-content").click()
    keyboard = exercises.page.keyboard
    keyboard.press("ControlOrMeta+a")
    keyboard.type(code)
    keyboard.press("Shift+Enter")
    keyboard.press("Shift+Enter")
