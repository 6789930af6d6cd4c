"""The pages of a report, as a browser, a screen reader, a keyboard and a printer meet them."""

import json
import re
import shutil
import subprocess
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, expect

from asiakkuus_lib.locale import translate
from asiakkuus_lib.report.catalogue import reports as catalogue
from tests.browser.conftest import LANGUAGES, Report
from tests.browser.readable import LEAST, unreadable

pytestmark = pytest.mark.browser

WIDTHS = {"wide": 1280, "narrow": 360}
AXE_TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
NUMBER = re.compile(r"\d(?:[\d.,\xa0\u202f]*\d)?")
# What scrolls sideways inside the page, and whether a keyboard gets there.
SCROLLED = """() => [...document.querySelectorAll('body *')]
    .filter(e => e.scrollWidth > e.clientWidth && ['auto', 'scroll'].includes(getComputedStyle(e).overflowX))
    .map(e => ({name: e.getAttribute('aria-label'), role: e.getAttribute('role'), stop: e.tabIndex}))"""
STICKS_OUT = """() => [...document.querySelectorAll('h1, h2, h3, p, dt, dd, figcaption, figure')]
    .filter(e => e.scrollWidth > e.clientWidth && getComputedStyle(e).display !== 'inline')
    .map(e => e.textContent)"""
HANDLERS = """() => [...document.querySelectorAll('*')].flatMap(e => [...e.attributes])
    .filter(a => a.name.startsWith('on') || a.value.trim().toLowerCase().startsWith('javascript:'))
    .map(a => a.name + '=' + a.value)"""


# How many figures a report has at least.
FIGURES = {"customers": 5, "value_levels": 3, "rfm": 3, "profitability": 3, "clv": 2, "organisation": 6, "grouping": 6, "satisfaction": 6, "customer_share": 7, "key_accounts": 9, "relationship": 7, "buying_centre": 5, "account_plan": 3, "loyalty_programme": 10, "overview": 2}
WISHES = [("rfm", "en", True), *((name, lang, False) for name in catalogue("en") for lang in LANGUAGES)]


@pytest.fixture(scope="module", params=WISHES, ids=lambda wish: "-".join(map(str, wish[:2])) + ("-small" if wish[2] else ""))
def report(request, reports) -> Report:
    return reports(*request.param)


@contextmanager
def opened(browser: Browser, report: Report, width: int = 1280, watch=None, **options):
    """The report in a window of its own; `watch` sees the page before anything is loaded."""
    window = browser.new_context(viewport={"width": width, "height": 900}, **options)
    try:
        page = window.new_page()
        if watch:
            watch(page)
        page.goto(report.html.as_uri(), wait_until="load")
        yield page
    finally:
        window.close()


@pytest.mark.parametrize("width", LEAST)
def test_the_words_of_figures_are_readable(browser, report, width):
    with opened(browser, report, width) as page:
        assert unreadable(page, "figure", LEAST[width]) == []


@pytest.fixture
def page(browser, report):
    with opened(browser, report) as page:
        yield page


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
def test_axe_finds_nothing(browser, report, axe, width):
    # The page's own policy would not let axe run.
    with opened(browser, report, width, bypass_csp=True) as page:
        page.evaluate(axe)
        found = page.evaluate(
            "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})",
            list(AXE_TAGS),
        )
    assert len(found["passes"]) > 20
    problems = [(rule["id"], node["html"][:200]) for rule in found["violations"] for node in rule["nodes"]]
    assert problems == []


def test_the_page_loads_nothing_and_runs_nothing(browser, report):
    asked, said = [], []

    def watch(page: Page) -> None:
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))

    with opened(browser, report, watch=watch) as page:
        assert page.locator("figure svg.wide").count() >= FIGURES[report.html.stem]
        assert page.locator("figure svg:visible").count() == page.locator("figure").count()
        assert page.evaluate("[...document.fonts].map(font => font.status)") == ["loaded"]
        expect(page.locator("img, script, iframe, object, embed, link, base, form")).to_have_count(0)
        assert page.evaluate(HANDLERS) == []
        source = report.html.as_uri()
    assert [url[:100] for url in asked if url != source and not url.startswith("data:font/woff2;")] == []
    assert said == []


def test_figures_say_in_words_what_they_show(page, report):
    known = page.inner_text("body") + json.dumps(report.record, ensure_ascii=False)
    numbers = set(NUMBER.findall(known))
    for alt in page.locator("figure svg").evaluate_all("all => all.map(drawn => drawn.getAttribute('aria-label') || '')"):
        assert numbers & set(NUMBER.findall(alt)), alt


def test_headings_and_language(page, report):
    headings = page.locator("h1, h2, h3, h4, h5, h6")
    levels = headings.evaluate_all("all => all.map(heading => Number(heading.tagName[1]))")
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False)), levels
    assert page.locator("html").get_attribute("lang") == report.lang
    assert page.locator("h1").inner_text() == report.record["title"]


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
def test_only_tables_scroll_sideways_and_a_keyboard_reaches_them(browser, report, width):
    with opened(browser, report, width) as page:
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        sticking_out = page.evaluate(STICKS_OUT)
        scrolled = page.evaluate(SCROLLED)
    for place in scrolled:
        assert place["name"] and (place["role"], place["stop"]) == ("region", 0), place
    assert sticking_out == []
    assert scrolled or width == WIDTHS["wide"], "on a telephone some table is wider than the screen"


def test_the_keyboard_begins_at_the_skip_link(page):
    link = page.locator("a.skip")
    expect(link).not_to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(link).to_be_focused()
    expect(link).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.locator("main:target")).to_be_in_viewport()
    # The next stop lies in the content, not before it.
    page.keyboard.press("Tab")
    expect(page.locator("main :focus")).to_have_count(1)


@pytest.fixture(scope="module")
def paper(browser, report, tmp_path_factory) -> list[str]:
    """What is read on each sheet of the printed report, in the order of the page."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed (apt-get install poppler-utils)")
    pdf = tmp_path_factory.mktemp("paper") / "report.pdf"
    with opened(browser, report) as page:
        page.pdf(path=pdf, prefer_css_page_size=True)
    # Letters beyond the edge of the paper are left out by pdftotext.
    printed = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, check=True)
    return [_letters(sheet) for sheet in printed.stdout.decode().split("\f")]


def _letters(text: str) -> str:
    """Text without what line breaks change: spaces and hyphens."""
    return re.sub(r"[\s\u00ad\u2010-]+", "", text)


def test_the_printed_report_has_its_key_figures_and_its_end(paper, report):
    printed, record = "".join(paper), report.record
    assert _letters(record["title"]) in printed
    for figure in record["key_figures_shown"]:
        assert _letters(figure["label"]) in printed
        assert _letters(figure["shown"]) in printed
        assert _letters(figure["meaning"].replace("**", "")) in printed
    assert _letters(translate("How this report was made", report.lang)) in printed
    assert _letters(record["data"]["sha256"]) in printed


def test_no_column_is_cut_off_on_paper(paper, page):
    printed = "".join(paper)
    # The numbers of a figure stand on paper in its drawing; its table is in the Excel file.
    own = "table:not(figure table)"
    rows = page.locator(f"{own} tr").all_text_contents()
    assert page.locator(own).count() >= 4
    assert [row for row in rows if _letters(row) not in printed] == []


def test_a_document_to_hand_out_is_printed_on_no_more_sheets_than_wanted(paper, report):
    wanted = report.record["parameters"].get("max_pages")
    if wanted is not None:
        assert 4 <= len([sheet for sheet in paper if sheet]) <= wanted


def test_the_heading_of_a_table_is_not_left_alone_at_the_foot_of_a_sheet(paper, page):
    headings = [_letters(text) for text in page.locator("table thead").all_text_contents()]
    # Titles that stay in sight while their table is scrolled are printed last on their sheet.
    titles = [_letters(text) for text in page.locator("caption, figcaption").all_text_contents()]
    feet = [_without(titles, sheet) for sheet in paper]
    assert [heading for heading in headings for foot in feet if foot.endswith(heading)] == []


def test_the_heading_of_a_section_is_not_left_alone_at_the_foot_of_a_sheet(paper, page):
    headings = [_letters(text) for text in page.locator("h2, h3").all_text_contents()]
    assert [heading for heading in headings for sheet in paper if sheet.endswith(heading)] == []


def test_the_foot_of_the_page_has_no_sheet_of_its_own(paper, page):
    foot = _letters(page.locator("footer").text_content() or "")
    last = [sheet for sheet in paper if sheet][-1]
    assert foot and last.endswith(foot) and last != foot


def _without(titles: list[str], sheet: str) -> str:
    for title in titles:
        sheet = sheet.replace(title, "")
    return sheet
