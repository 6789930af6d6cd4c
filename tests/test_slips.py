"""The slips of `slips.md`, typed into the course's own pages: what is seen, and whether obeying it leads on."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from asiakkuus_lib.course import lessons
from asiakkuus_lib.learn.as_typed import surely_split
from tests.typed_pages import Page

WRITTEN = [lesson.number for lesson in lessons() if lesson.is_written and lesson.number]
UNGRADED = ("○", "≠", "⚠")
TRACEBACK = re.compile(r"Traceback|site-packages|asiakkuus_lib/|\.py\b|File \"|----->|Error:")
ENGLISH = re.compile(
    r"\b(?:the|is|are|not|of|and|you|your|with|was|were|cannot|can't|must|invalid|object|argument|error|syntax|has|"
    r"unsupported|line|it|to|in|that|this|write|here|name)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Slip:
    """One row of the table."""

    page: str
    check: str
    place: str
    first: str
    typed: str
    fi: str
    en: str
    obeyed: str

    def words(self, lang: str) -> list[str]:
        return getattr(self, lang).split("; ")

    def corrections(self) -> list[tuple[str, str]]:
        return [tuple(pair.split(" → ")) for pair in self.obeyed.split("; ") if pair]


def table() -> list[Slip]:
    lines = Path(__file__).with_name("slips.md").read_text("utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")]
    return [Slip(*row) for row in rows[1:]]


SLIPS = table()
CASES = [
    pytest.param((slip.page, lang), slip, id=f"{lang}-{slip.page}-{slip.typed[:40]}")
    for page in dict.fromkeys(slip.page for slip in SLIPS)
    for lang in ("fi", "en")
    for slip in SLIPS
    if slip.page == page
]


FOLDERS = {"lesson": "notebooks", "exercise": "exercises"}
LAST = {
    "lesson 00": "months = 3",
    "lesson 02": "annual_churn_from_loss(",
    "lesson 03": "feeling: list",
    "lesson 06": "receipts =",
    "lesson 08": "clv.clv_table(",
}
SETTING_UP = {"lesson 08": 4}  # cells that the one to be changed needs


@pytest.fixture(scope="module")
def pages():
    """Opens a page of the course and runs its cells; the one opened last stays open."""
    opened = {}

    def open_page(name: str, lang: str) -> Page:
        if (name, lang) not in opened:
            close()
            kind, number = name.split()
            page = opened[name, lang] = Page(FOLDERS[kind], number, lang).__enter__()
            last = page.find(LAST[name]) if name in LAST else next(reversed(page.cells))
            for cell in list(page.cells)[: SETTING_UP.get(name)]:
                if cell == last:
                    break
                page.run(cell)
        return opened[name, lang]

    def close() -> None:
        for page in opened.values():
            page.__exit__()
        opened.clear()

    yield open_page
    close()


@pytest.fixture
def page(request, pages):
    return pages(*request.param)


def type_in(page: Page, slip: Slip, typed: str) -> str:
    """Type in place of the text of the row, and run the cell and its check; what is seen below them."""
    cell = page.find(slip.place)
    seen = page.run(cell, page.cells[cell].replace(slip.place, typed, 1))
    return "\n".join(filter(None, [seen, page.run(page.find(f'check("{slip.check}"')) if slip.check else ""]))


def begin(page: Page, slip: Slip) -> None:
    page.run(page.find(slip.place))
    if slip.first:
        type_in(page, slip, slip.first)


def said(seen: str) -> str:
    """What is said, without the reader's own line that is shown again, or what stands in quotation marks."""
    lines = [line for line in seen.splitlines() if not re.match(r"(?:Rivi|Line) \d+:|\s*\^", line)]
    return re.sub(r"[\"“”][^\"“”]*[\"“”]|\w+ = \S.*? ja aja|[\w.]+\([^)]*\)", "", "\n".join(lines))


@pytest.mark.parametrize(("page", "slip"), CASES, indirect=["page"])
def test_a_slip_is_answered_in_plain_words(page, slip):
    begin(page, slip)
    seen = type_in(page, slip, slip.typed)
    for words in slip.words(page.lang):
        assert words in seen
    assert not TRACEBACK.search(seen)
    assert "✓" not in seen
    if page.lang == "fi":
        assert not ENGLISH.search(said(seen).replace(slip.typed, ""))
    if slip.obeyed:
        leads_on(page, slip, seen)


def leads_on(page: Page, slip: Slip, seen: str) -> None:
    """Write what each reply says to write, until nothing is left to obey."""
    typed = slip.typed
    for wrong, right in slip.corrections():
        assert right.strip(",:= ") in seen
        assert wrong in typed
        typed = typed.replace(wrong, right)
        seen = type_in(page, slip, typed)
    assert not re.search(r"(?:Rivi|Line) \d+:|ei ole yksi luku|is not one number", seen)
    if slip.check:
        assert not seen.startswith(UNGRADED), seen


@pytest.mark.parametrize("lang", ["fi", "en"])
def test_a_cell_of_the_page_itself_is_not_taken_for_an_answer_under_another_name(lang):
    with Page("exercises", "01", lang) as page:
        page.run(page.find("import check"))
        page.run(page.find("in_force ="))  # stores `firms`; the answer to A4 is `firsts`
        seen = page.run(page.find('check("01.A4"'))
        assert seen.startswith("○ 01.A4") and "firsts =" in seen and "firms" not in seen


def test_the_table_has_at_least_thirty_slips_in_lessons_and_in_exercises():
    kinds = [slip.page.split()[0] for slip in SLIPS]
    assert len(SLIPS) >= 30 and min(kinds.count("lesson"), kinds.count("exercise")) >= 10


@pytest.mark.parametrize("lang", ["fi", "en"])
@pytest.mark.parametrize("number", WRITTEN)
def test_a_lesson_begins_with_plain_words_and_none_of_its_own_cells_is_taken_for_a_slip(number, lang):
    cells = Page("notebooks", number, lang).cells.values()
    assert "install()" in next(iter(cells))
    assert not [cell for cell in cells if surely_split(cell)]
