"""The words of every control of every lesson, on one page of the lab; what the controls do needs no browser."""

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook
from playwright.sync_api import expect

from asiakkuus_lib.show.controls import Guess, Slider
from tests.browser.conftest import LANGUAGES, elsewhere
from tests.browser.test_lab import CUT, changed, choose_by_keyboard, opened, shown
from tests.explorations import LESSONS, Exploration, run_lesson

pytestmark = pytest.mark.browser


def source(exploration: Exploration) -> str:
    """The same controls, each of their values by its place, above a sentence."""
    controls, values = [], []
    for name, control in exploration.controls.items():
        if isinstance(control, Slider):
            controls.append(f"{name!r}: {control!r}")
            values.append(f"{name}={exploration.widgets[name].value!r}")
        else:
            options = dict(enumerate(control.options.values()))
            controls.append(f"{name!r}: {type(control).__name__}({control.label!r}, {options!r})")
            values += [] if isinstance(control, Guess) else [f"{name}={list(options)[-1]}"]
    return f"explore(lambda **values: say('1'), {{{', '.join(controls)}}}, {', '.join(values)})"


def all_controls(lang: str) -> list[str]:
    """Cells with the controls of all lessons."""
    cells = []
    for lesson in LESSONS:
        with run_lesson(lesson, lang) as (_notebook, explorations):
            cells += [source(exploration) for exploration in explorations]
    return cells


@pytest.fixture(scope="module", params=LANGUAGES)
def page(request, lab, browser):
    """A notebook with the controls of all lessons, after Run All Cells."""
    # A run of cells has an event loop of its own, and the browser keeps one in this thread.
    cells = elsewhere(all_controls, request.param)
    begin = "from asiakkuus_lib.locale import use_language\nfrom asiakkuus_lib.show import *\n"
    cells = [f"{begin}use_language({request.param!r})", *cells]
    path = f"notebooks/{request.param}/every_control.ipynb"
    kernel = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    nbformat.write(new_notebook(cells=list(map(new_code_cell, cells)), metadata=kernel), lab.folder / path)
    with opened(lab, browser, path) as notebook:
        notebook.run_all()
        yield notebook


def test_no_words_of_a_control_are_cut_off(page, shots):
    cut = []
    for place in range(1, len(page.sources)):
        cell = page.code(place)
        cell.scroll_into_view_if_needed()
        words = cell.locator(".jupyter-widgets").locator(".widget-label, .widget-readout")
        words.first.wait_for(state="attached")
        cut += words.evaluate_all(CUT)
    page.picture(cell, shots / "every-control.png")
    assert cut == []


def test_another_case_opens_the_guess_again(page):
    """The browser's list too goes back to its first line."""
    asking = [place for place, text in enumerate(page.sources) if "Guess(" in text and "Choice(" in text]
    assert asking
    cell = page.code(asking[0])
    cell.scroll_into_view_if_needed()
    case, guess = cell.locator("select").first, cell.locator("select").last
    asked = shown(cell)
    choose_by_keyboard(guess)
    assert changed(cell, asked)
    answered = shown(cell)
    case.select_option(index=0)
    assert changed(cell, answered)
    expect(guess).to_have_js_property("selectedIndex", 0)
