"""What a lesson shows, as axe sees it: every lesson in both languages, as a page."""

import pytest
from nbconvert.exporters import HTMLExporter

from asiakkuus_lib.course import lessons
from asiakkuus_lib.locale import languages
from asiakkuus_lib.reading import bundled

pytestmark = pytest.mark.browser

WRITTEN = [lesson.stem for lesson in lessons() if lesson.is_written]
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
# Output areas and prose are the course's; the editors around them are the exporter's.
OURS = [".jp-RenderedHTMLCommon"]
# Links without a line under them are JupyterLab's own look.
NOT_OURS = {"link-in-text-block": {"enabled": False}}


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("lesson", WRITTEN)
def test_axe_finds_nothing_in_a_lesson(browser, axe, tmp_path, lesson, lang):
    body, _resources = HTMLExporter(template_name="lab").from_filename(str(bundled("notebooks", lang, f"{lesson}.ipynb")))
    path = tmp_path / "page.html"
    path.write_text(body, encoding="utf-8")
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    try:
        page.goto(path.as_uri(), wait_until="domcontentloaded")
        page.evaluate(axe)
        found = page.evaluate(
            "([ours, tags, rules]) => axe.run({include: ours}, {runOnly: {type: 'tag', values: tags}, rules})",
            [OURS, list(TAGS), NOT_OURS],
        )
    finally:
        page.close()
    assert len(found["passes"]) > 8
    assert [(rule["id"], node["html"][:200]) for rule in found["violations"] for node in rule["nodes"]] == []
