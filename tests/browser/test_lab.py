"""The course as a student meets it: in JupyterLab, with a keyboard."""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from asiakkuus_lib.learn import State
from asiakkuus_lib.learn.quizzes.find import find_quiz
from asiakkuus_lib.learn.state import LOOKS
from asiakkuus_lib.learn.tasks import find_task
from asiakkuus_lib.locale import translate
from tests.browser.conftest import LANGUAGES, START_UP, Lab

pytestmark = pytest.mark.browser

RUN_TIME = 60_000  # milliseconds that a notebook may take to run
REPLY_TIME = 15_000  # and the kernel to answer one move of a control
# What only a run puts on the page: controls, and replies to answers. All notebooks end with one.
LIVE = ".jupyter-widgets, [role=status]"
CONTRAST = 4.5  # of text with what is behind it (WCAG AA)
# How many pieces of text there are, and those that do not stand out from what is behind them.
# (axe takes the cells of JupyterLab for hidden.)
FAINT = """(outputs, enough) => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});
    const seen = colours => {
        for (const colour of colours) { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); }
        const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map(part => part / 255)
            .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    let words = 0;
    const faint = [];
    for (const output of outputs) {
        const texts = document.createTreeWalker(output, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
            const element = texts.currentNode.parentElement, text = texts.currentNode.data.trim();
            if (!text || element.tagName === 'STYLE' || !element.checkVisibility()) continue;
            const behind = ['white'];
            for (let around = element; around; around = around.parentElement)
                behind.splice(1, 0, getComputedStyle(around).backgroundColor);
            const paper = seen(behind), ink = seen([...behind, getComputedStyle(element).color]);
            words += 1;
            const contrast = (Math.max(paper, ink) + 0.05) / (Math.min(paper, ink) + 0.05);
            if (contrast < enough) faint.push(`${contrast.toFixed(1)} ${text.slice(0, 60)}`);
        }
    }
    return [words, faint];
}"""
# Words that do not fit into their place.
CUT = """labels => labels
    .filter(label => label.scrollWidth > label.clientWidth + 1 || label.scrollHeight > label.clientHeight + 1)
    .map(label => label.textContent)"""
# Options whose words run below or before their button, or whose button is not on their first line.
ASTRAY = """labels => labels.filter(label => {
    const button = label.querySelector('input').getBoundingClientRect();
    const words = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
    const range = document.createRange(), lines = [];
    while (words.nextNode()) {
        range.selectNodeContents(words.currentNode);
        lines.push(...range.getClientRects());
    }
    return lines.some(line => line.left < button.right) || button.top > lines[0].bottom;
}).map(label => label.textContent)"""


# What a reader sees of an output: its words, and those of its figures.
SHOWN = """outputs => outputs.map(output => output.innerText
    + [...output.querySelectorAll('img')].map(image => image.alt).join()).join()"""


class Notebook:
    """A notebook that is open in JupyterLab."""

    def __init__(self, lab: Lab, page: Page, path: str) -> None:
        self.page = page
        self.cells = json.loads((lab.folder / path).read_text(encoding="utf-8"))["cells"]
        self.view = page.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Notebook")
        # Cells are put on the page one by one.
        expect(self.view.locator(".jp-Cell")).to_have_count(len(self.cells), timeout=START_UP * 1000)

    def choose_run_all(self) -> None:
        """Choose Run All Cells from the menu."""
        expect(self.page.locator("#jp-main-statusbar")).to_contain_text("Idle", timeout=RUN_TIME)
        self.page.get_by_role("menuitem", name="Run", exact=True).click()
        self.page.get_by_role("menuitem", name="Run All Cells", exact=True).click()

    def run_all(self) -> None:
        """Run all cells, and wait until the last one has run."""
        self.choose_run_all()
        last = self.code(len(self.sources) - 1)
        expect(last.locator(LIVE).first).to_be_attached(timeout=RUN_TIME)
        expect(self.view.locator('[data-mime-type="application/vnd.jupyter.stderr"]')).to_have_count(0)

    @property
    def sources(self) -> list[str]:
        """The code cells as they stand in the file."""
        return ["".join(cell["source"]) for cell in self.cells if cell["cell_type"] == "code"]

    def code(self, i: int) -> Locator:
        """A code cell, by its place among them."""
        return self.view.locator(".jp-CodeCell").nth(i)

    def code_with(self, text: str) -> Locator:
        """The one code cell that has a text in its source."""
        (place,) = (i for i, source in enumerate(self.sources) if text in source)
        return self.code(place)

    def write(self, cell: Locator, code: str) -> None:
        """Type into a cell in the place of what it holds, run it, and run the cell below it."""
        cell.locator(".cm-content").click()
        self.page.keyboard.press("ControlOrMeta+a")
        self.page.keyboard.type(code)
        self.page.keyboard.press("Shift+Enter")
        self.page.keyboard.press("Shift+Enter")

    def choose_theme(self, name: str) -> None:
        """Choose a theme of JupyterLab from the menu."""
        item = self.page.locator(".lm-Menu-itemLabel")
        self.page.get_by_role("menuitem", name="Settings", exact=True).click()
        item.get_by_text("Theme", exact=True).click()
        item.get_by_text(name, exact=True).click()
        expect(self.page.locator("body")).to_have_attribute("data-jp-theme-name", name)

    def picture(self, around: Locator, path: Path) -> None:
        """Keep a picture, for those who want to look at what the test saw."""
        around.scroll_into_view_if_needed()
        self.page.screenshot(path=path)


def shown(cell: Locator) -> str:
    """What the outputs of a cell say, the controls left out."""
    return cell.locator(".jp-OutputArea-child:not(:has(.jupyter-widgets))").evaluate_all(SHOWN)


def changed(cell: Locator, before: str) -> bool:
    """Wait until a cell says something else."""
    for _ in range(REPLY_TIME // 50):
        if shown(cell) != before:
            return True
        cell.page.wait_for_timeout(50)
    return False


def choose_by_keyboard(guess: Locator) -> None:
    """Choose the first answer of a guess."""
    guess.focus()
    for key in ("Space", "ArrowDown", "Enter"):  # the arrow alone is the notebook's: it goes to the next cell
        guess.page.keyboard.press(key)


@contextmanager
def opened(lab: Lab, browser: Browser, path: str):
    """A notebook in a window of its own, run from top to bottom; its kernel ends with it."""
    window = lab.open(browser, path)
    try:
        notebook = Notebook(lab, window.pages[0], path)
        yield notebook
    finally:
        window.close()
        lab.end_kernels()


@pytest.fixture(scope="module", params=LANGUAGES)
def lang(request) -> str:
    return request.param


@pytest.fixture(scope="module")
def lesson(lab, browser, lang, shots):
    """Lesson 06 after Run All Cells. Each test moves a control of its own."""
    with opened(lab, browser, f"notebooks/{lang}/06_rfm.ipynb") as notebook:
        heading = notebook.view.locator("h1").first
        expect(heading).to_be_in_viewport()
        notebook.picture(heading, shots / f"lesson-top-{lang}.png")
        notebook.run_all()
        yield notebook


def move(cell: Locator, key: str) -> None:
    """Press a key on the only slider of a cell."""
    handle = cell.get_by_role("slider")
    handle.focus()
    handle.press(key)


def test_the_kernel_is_this_python(lab, lesson, lang):
    (spec,) = lab.get("api/kernelspecs")["kernelspecs"].values()
    assert Path(spec["spec"]["argv"][0]).name.startswith("python")
    kernel = {session["kernel"]["name"] for session in lab.get("api/sessions")}
    assert kernel == {"python3"}


def test_the_number_of_classes_follows_the_keyboard(lesson, shots, lang):
    cell = lesson.code_with("explore(frequency_scores")
    figure = cell.locator("figure")
    title, image = figure.locator("figcaption"), figure.locator("img")
    expect(title).to_contain_text("5")
    words = image.get_attribute("alt")
    move(cell, "ArrowLeft")
    expect(title).to_contain_text("4", timeout=REPLY_TIME)
    assert image.get_attribute("alt") != words
    lesson.picture(figure, shots / f"classes-4-{lang}.png")
    move(cell, "ArrowRight")
    move(cell, "ArrowRight")
    expect(title).to_contain_text("6", timeout=REPLY_TIME)
    # The figure was put in the place of the old one, by the kernel, not by a new run of the cell.
    expect(figure).to_have_count(1)
    expect(cell.get_by_role("slider")).to_be_focused()


def test_the_reference_date_follows_the_keyboard(lesson, shots, lang):
    cell = lesson.code_with("one_customer,")
    title = cell.locator("figure figcaption strong")
    expect(title).to_contain_text({"fi": "1.1.2026", "en": "1 January 2026"}[lang])
    move(cell, "ArrowLeft")
    expect(title).to_contain_text({"fi": "1.12.2025", "en": "1 December 2025"}[lang], timeout=REPLY_TIME)
    lesson.picture(cell.locator("figure"), shots / f"reference-date-{lang}.png")


def test_the_look_back_follows_the_keyboard(lesson, shots, lang):
    cell = lesson.code_with('{"days": Steps(')
    image = cell.locator("figure img")
    expect(image).to_have_attribute("alt", re.compile(r"\b180\b"))
    move(cell, "ArrowRight")
    expect(image).to_have_attribute("alt", re.compile(r"\b365\b"), timeout=REPLY_TIME)
    lesson.picture(image, shots / f"look-back-{lang}.png")


def test_the_quiz_answers_back(lesson, shots, lang):
    options = find_quiz("06.Q1")["options"]
    right = [option["right"] for option in options].index(True)
    quiz = lesson.code_with('quiz("06.Q1")').locator(".asiakkuus-quiz")
    radio, button = quiz.get_by_role("radio"), quiz.get_by_role("button")
    reply, keyboard = quiz.get_by_role("status"), lesson.page.keyboard

    button.focus()
    keyboard.press("Enter")
    _says(reply, translate("Choose an option first.", lang))

    radio.first.focus()
    keyboard.press("Space")
    expect(radio.first).to_be_checked()
    for _option in options:  # each is a stop of its own
        keyboard.press("Tab")
    expect(button).to_be_focused()
    keyboard.press("Enter")
    _says(reply, options[0]["reply"][lang])
    _says(reply, translate("Think again", lang))
    expect(reply).not_to_contain_text(options[right]["reply"][lang], use_inner_text=True)
    lesson.picture(reply, shots / f"quiz-wrong-{lang}.png")

    for _option in options[right:]:
        keyboard.press("Shift+Tab")
    expect(radio.nth(right)).to_be_focused()
    keyboard.press("Space")
    expect(radio.nth(right)).to_be_checked()
    expect(radio.first).not_to_be_checked()
    button.focus()
    keyboard.press("Space")
    _says(reply, options[right]["reply"][lang])
    _says(reply, translate("That is right", lang))
    expect(reply).not_to_contain_text(options[0]["reply"][lang], use_inner_text=True)
    lesson.picture(reply, shots / f"quiz-right-{lang}.png")


def _says(reply: Locator, words: str) -> None:
    """Wait until the words can be seen in a reply, not only found in it."""
    expect(reply).to_contain_text(words, use_inner_text=True, timeout=REPLY_TIME)


def test_no_words_of_the_controls_are_cut_off(lesson):
    labels = lesson.view.locator(".widget-slider").locator(".widget-label, .widget-readout")
    assert labels.count() == 2 * lesson.view.get_by_role("slider").count()
    assert labels.evaluate_all(CUT) == []


def test_an_option_stands_in_full_beside_its_button(lesson):
    options = lesson.view.locator(".asiakkuus-quiz label:has(input)")
    assert options.count() == sum(len(find_quiz(f"06.Q{n}")["options"]) for n in (1, 2, 3))
    assert options.evaluate_all(CUT) == []
    assert options.evaluate_all(ASTRAY) == []


@pytest.mark.parametrize("role", ["slider", "radio", "checkbox", "button"])
def test_the_keyboard_s_place_is_seen(lesson, role):
    outputs = lesson.view.locator(".jp-OutputArea-output")
    control = outputs.get_by_role(role).first
    # Only a place that the keyboard has chosen needs a ring.
    lesson.page.keyboard.press("Tab")
    control.focus()
    expect(control).to_be_focused()
    ring = control.evaluate("e => [getComputedStyle(e).outlineStyle, getComputedStyle(e).outlineWidth]")
    assert ring[0] != "none" and ring[1] != "0px"


@pytest.fixture(params=["JupyterLab Light", "JupyterLab Dark"])
def theme(request, lesson):
    lesson.choose_theme(request.param)
    yield request.param.split()[-1].lower()
    lesson.choose_theme("JupyterLab Light")


def test_outputs_are_readable_in_both_themes(lesson, shots, lang, theme):
    for name, code in {"slider": "explore(frequency_scores", "quiz": 'quiz("06.Q1")'}.items():
        lesson.picture(lesson.code_with(code), shots / f"{name}-{theme}-{lang}.png")
    lesson.picture(lesson.view.locator("table").last, shots / f"table-{theme}-{lang}.png")
    outputs = lesson.view.locator(".jp-OutputArea-output")
    words, faint = outputs.evaluate_all(FAINT, CONTRAST)
    assert words > 100
    assert faint == []


def steps(control: Locator) -> Iterator[Callable[[], object]]:
    """Ways to move a control; from either end of its range a slider moves one way only."""
    if control.get_attribute("role") == "slider":
        control.focus()
        yield from (lambda: control.press("ArrowRight"), lambda: control.press("ArrowLeft"))
    else:
        last = control.locator("option").count() - 1
        yield from (lambda: control.select_option(index=last), lambda: control.select_option(index=0))


def test_each_control_redraws_what_it_shows(lesson, lang, shots):
    """A lesson that has every kind of them: tests/test_every_lesson.py moves those of the others."""
    assert {kind for kind in ("Slider(", "Steps(", "Choice(", "Guess(") if kind in "".join(lesson.sources)} == {
        "Slider(", "Steps(", "Choice(", "Guess(",
    }  # fmt: skip
    dead, moved = [], 0
    for place, source in enumerate(lesson.sources):
        if "explore(" not in source or "Guess(" in source:
            continue
        cell = lesson.code(place)
        cell.scroll_into_view_if_needed()
        controls = cell.locator(".jupyter-widgets [role=slider], .jupyter-widgets select")
        expect(controls.first).to_be_attached(timeout=REPLY_TIME)
        assert cell.locator(".widget-label").evaluate_all(CUT) == []
        for number in range(controls.count()):
            control, before = controls.nth(number), shown(cell)
            for step in steps(control):
                step()
                if changed(cell, before):
                    break
            else:
                dead.append((place, number, source[-120:]))
            moved += 1
        lesson.picture(cell, shots / f"06_rfm-{lang}-{place}.png")
    assert moved and dead == []


def test_a_guess_waits_for_the_reader(lesson, lang):
    verdicts = [f"{LOOKS[state].icon} " for state in (State.CORRECT, State.WRONG, State.ANSWERED)]
    asking = [place for place, source in enumerate(lesson.sources) if re.search(r"Guess\(|^sort_out\(", source)]
    assert asking
    for place in asking:
        cell = lesson.code(place)
        cell.scroll_into_view_if_needed()
        open_choice = cell.page.locator("option", has_text=translate("Choose…", lang))
        guess = cell.locator("select", has=open_choice)
        expect(guess).to_be_attached(timeout=REPLY_TIME)
        assert changed(cell, "")
        asked = shown(cell)
        assert guess.evaluate("select => [select.selectedIndex, select.labels.length]") == [0, 1]
        assert not any(verdict in asked for verdict in verdicts)
        choose_by_keyboard(guess)
        assert changed(cell, asked) and any(verdict in shown(cell) for verdict in verdicts)


def test_the_control_of_the_first_page(lab, browser, shots, lang):
    with opened(lab, browser, f"notebooks/{lang}/00_start.ipynb") as start:
        start.run_all()
        cell = start.code_with("explore(after_years")
        title = cell.locator("figcaption")
        before, place = title.text_content(), cell.get_by_role("slider").get_attribute("aria-valuetext")
        assert place in before
        move(cell, "ArrowRight")
        expect(title).not_to_have_text(before, timeout=REPLY_TIME)
        expect(title).to_contain_text(str(int(place) + 1))
        start.picture(title, shots / f"start-{lang}.png")
        assert cell.locator(".widget-label, .widget-readout").evaluate_all(CUT) == []


def test_exercises_answer_back(lab, browser, shots, lang):
    with opened(lab, browser, f"exercises/{lang}/06_rfm.ipynb") as exercises:
        exercises.run_all()
        checks = [code for code in exercises.sources if re.search(r"^(check|reflect)\(", code, re.M)]
        replies = exercises.view.locator(".jp-OutputArea-output").get_by_role("status")
        expect(replies).to_have_count(len(checks))
        not_answered = translate(LOOKS[State.NOT_ANSWERED].label, lang)
        assert [text for text in replies.all_text_contents() if not_answered not in text] == []

        task = find_task("06.A1")
        slip = task.mistakes[0]
        starter, check = exercises.code_with("recency_days = ..."), exercises.code_with('check("06.A1"')
        reply = check.locator(".jp-OutputArea-output").get_by_role("status")
        exercises.write(starter, f"recency_days = {slip.answer()}")
        expect(reply).to_contain_text(translate(slip.hint, lang), timeout=REPLY_TIME)
        exercises.picture(reply, shots / f"exercise-hint-{lang}.png")
        assert str(task.expected()) not in reply.text_content()

        exercises.write(starter, f"recency_days = {task.expected()}")
        expect(reply).to_contain_text(translate(task.praise, lang), timeout=REPLY_TIME)
        expect(reply).to_contain_text(translate(LOOKS[State.CORRECT].label, lang))
        exercises.picture(reply, shots / f"exercise-praise-{lang}.png")

        # All cells run again with one faulty answer: the checks of the other tasks still reply.
        exercises.write(starter, "recency_days = no_such_name")
        expect(starter.locator('[data-mime-type="application/vnd.jupyter.error"], .jp-RenderedText')).not_to_have_count(0)
        last = exercises.code(len(exercises.sources) - 1).locator(".jp-InputPrompt")
        before = last.text_content()
        exercises.choose_run_all()
        expect(last).not_to_have_text(before, timeout=RUN_TIME)
        expect(last).not_to_have_text("[*]:", timeout=RUN_TIME)
        expect(replies).to_have_count(len(checks))
