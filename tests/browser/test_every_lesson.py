"""Every lesson in JupyterLab, in both languages: it runs, and each of its controls redraws what it shows."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, expect

from asiakkuus_lib.learn.state import LOOKS, State
from asiakkuus_lib.locale import translate
from asiakkuus_lib.reading import bundled
from tests.browser.conftest import LANGUAGES
from tests.browser.test_lab import CUT, REPLY_TIME, opened

pytestmark = pytest.mark.browser

LESSONS = sorted(path.stem for path in bundled("notebooks", "en").glob("*.ipynb"))
# What a reader sees of an output: its words, and those of its figures.
SHOWN = """outputs => outputs.map(output => output.innerText
    + [...output.querySelectorAll('img')].map(image => image.alt).join()).join()"""


def shown(cell: Locator) -> str:
    """What the outputs of a cell say, the controls left out."""
    return cell.locator(".jp-OutputArea-child:not(:has(.jupyter-widgets))").evaluate_all(SHOWN)


def changed(cell: Locator, before: str) -> bool:
    """Wait until a cell says something else."""
    for _ in range(REPLY_TIME // 250):
        if shown(cell) != before:
            return True
        cell.page.wait_for_timeout(250)
    return False


def steps(control: Locator) -> Iterator[Callable[[], object]]:
    """Ways to move a control; from either end of its range a slider moves one way only."""
    if control.get_attribute("role") == "slider":
        control.focus()
        yield from (lambda: control.press("ArrowRight"), lambda: control.press("ArrowLeft"))
    else:
        last = control.locator("option").count() - 1
        yield from (lambda: control.select_option(index=last), lambda: control.select_option(index=0))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("lesson", LESSONS)
def test_each_control_redraws_what_it_shows(lesson, lang, lab, browser, shots):
    with opened(lab, browser, f"notebooks/{lang}/{lesson}.ipynb") as notebook:
        notebook.run_all()
        dead, moved = [], 0
        for place, source in enumerate(notebook.sources):
            if "explore(" not in source:
                continue
            cell = notebook.code(place)
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
            notebook.picture(cell, shots / f"{lesson}-{lang}-{place}.png")
        assert moved and dead == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("lesson", LESSONS)
def test_a_guess_waits_for_the_reader(lesson, lang, lab, browser):
    verdicts = [f"{LOOKS[state].icon} " for state in (State.CORRECT, State.WRONG, State.ANSWERED)]
    with opened(lab, browser, f"notebooks/{lang}/{lesson}.ipynb") as notebook:
        notebook.run_all()
        asking = [place for place, source in enumerate(notebook.sources) if re.search(r"Guess\(|^sort_out\(", source)]
        assert bool(asking) == (lesson != "00_start")
        for place in asking:
            cell = notebook.code(place)
            cell.scroll_into_view_if_needed()
            open_choice = cell.page.locator("option", has_text=translate("Choose…", lang))
            guess = cell.locator("select", has=open_choice)
            expect(guess).to_be_attached(timeout=REPLY_TIME)
            assert changed(cell, "")
            asked = shown(cell)
            assert guess.evaluate("select => [select.selectedIndex, select.labels.length]") == [0, 1]
            assert not any(verdict in asked for verdict in verdicts)
            guess.focus()
            for key in ("Space", "ArrowDown", "Enter"):  # the arrow alone is the notebook's: it goes to the next cell
                notebook.page.keyboard.press(key)
            assert changed(cell, asked) and any(verdict in shown(cell) for verdict in verdicts)
            if cell.locator("select").count() > 1:
                before = shown(cell)
                cell.locator("select").first.select_option(index=1)
                assert changed(cell, before) and not any(verdict in shown(cell) for verdict in verdicts)
                assert guess.evaluate("select => select.selectedIndex") == 0
