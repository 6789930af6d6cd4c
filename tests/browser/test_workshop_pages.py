"""The training day on paper, on a screen and in a screen reader."""

import re
import shutil
import subprocess

import pytest

from asiakkuus_lib.cli import run
from asiakkuus_lib.locale import use_language
from asiakkuus_lib.workshop.day import day, sheets
from tests.browser.conftest import LANGUAGES

pytestmark = pytest.mark.browser

AXE_TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
NAMES = {"fi": ("ajosuunnitelma.html", "tulosteet.html"), "en": ("run-sheet.html", "sheets.html")}


@pytest.fixture(scope="module", params=LANGUAGES)
def folder(request, tmp_path_factory):
    """The pages of a language: where they are, and their names."""
    made = tmp_path_factory.mktemp("day")
    assert run(["workshop", str(made), "--lang", request.param]) == 0
    return request.param, made, NAMES[request.param]


@pytest.fixture(params=[0, 1], ids=["run sheet", "sheets"])
def page(request, folder, browser):
    """One of the pages, opened."""
    _lang, made, names = folder
    window = browser.new_context(viewport={"width": 360, "height": 800}, bypass_csp=True)
    opened = window.new_page()
    opened.goto((made / names[request.param]).as_uri())
    yield opened
    window.close()


def test_axe_finds_nothing(page, axe):
    page.evaluate(axe)
    found = page.evaluate("tags => axe.run({runOnly: {type: 'tag', values: tags}})", AXE_TAGS)
    assert [(one["id"], one["nodes"][0]["html"]) for one in found["violations"]] == []


def test_nothing_sticks_out_of_a_narrow_screen(page):
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def printed(browser, file, tmp_path) -> list[str]:
    """The text of each paper on which a page is printed."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed (apt-get install poppler-utils)")
    page = browser.new_page()
    page.goto(file.as_uri())
    page.pdf(path=tmp_path / "printed.pdf", prefer_css_page_size=True)
    page.close()
    told = subprocess.run(["pdftotext", "-raw", tmp_path / "printed.pdf", "-"], capture_output=True, check=True)
    return told.stdout.decode().rstrip("\f").split("\f")


def test_the_run_sheet_is_numbered_and_its_blocks_are_whole(folder, browser, tmp_path):
    lang, made, names = folder
    papers = printed(browser, made / names[0], tmp_path)
    # The margins are read before the page.
    assert [paper.split("\n")[0] for paper in papers] == [f"{n} / {len(papers)}" for n in range(1, len(papers) + 1)]
    use_language(lang)
    for block in day()["blocks"]:
        titles = [f"{step['begins']} {step['title']}" for step in block["steps"]]
        on = [n for n, paper in enumerate(papers) for title in titles if title in paper]
        assert len(on) == len(titles) and ("part" in block or len(set(on)) == 1), block["key"]


def test_each_sheet_is_one_page(folder, browser, tmp_path):
    """A sheet that ran over would lose its second half when it is collected."""
    lang, made, names = folder
    papers = printed(browser, made / names[1], tmp_path)
    use_language(lang)
    # The first lists the others.
    assert [
        re.sub(r"\s+", " ", paper)[: len(sheet["title"]) + 2] for paper, sheet in zip(papers[1:], sheets(), strict=True)
    ] == [f"{sheet['number']} {sheet['title']}" for sheet in sheets()]
