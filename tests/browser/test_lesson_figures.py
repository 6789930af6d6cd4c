"""The figures that the lessons show, as a browser sets them: nothing too small, cut or overlapping."""

import base64
import re

import nbformat
import pytest

from asiakkuus_lib.course import lessons
from asiakkuus_lib.reading import bundled
from tests.browser.conftest import LANGUAGES
from tests.browser.readable import LEAST, unreadable

pytestmark = pytest.mark.browser
FIGURE = re.compile(r'<figure><figcaption>.*?</figcaption><img width="(\d+)" src="data:image/svg\+xml;base64,([\w+/=]+)"', re.DOTALL)
WRITTEN = [lesson for lesson in lessons() if lesson.is_written]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("lesson", WRITTEN, ids=lambda lesson: lesson.stem)
def test_the_words_of_figures_are_readable(browser, tmp_path, lesson, lang):
    notebook = nbformat.read(bundled("notebooks", lang, f"{lesson.stem}.ipynb"), as_version=4)
    shown = [output.get("data", {}).get("text/html", "") for cell in notebook.cells for output in cell.get("outputs", [])]
    figures = FIGURE.findall("".join(shown))
    assert figures
    page = tmp_path / "figures.html"
    page.write_text("<meta charset='utf-8'>" + "".join(
        f"<section><h2>{place}</h2>{base64.b64decode(drawn).decode()}</section>"
        for place, (_width, drawn) in enumerate(figures, 1)
    ), "utf-8")
    window = browser.new_context(viewport={"width": 1280, "height": 900})
    try:
        opened = window.new_page()
        opened.goto(page.as_uri())
        assert unreadable(opened, "section", LEAST[1280]) == []
    finally:
        window.close()
