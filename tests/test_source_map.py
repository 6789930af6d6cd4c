"""Every item of the sources is taught where the map of sources says, in both languages."""

import re
from pathlib import Path

import nbformat
import pytest

from asiakkuus_lib.course import chapters
from asiakkuus_lib.errors import ParameterError
from asiakkuus_lib.learn import source_map
from asiakkuus_lib.learn.source_map import items_of
from asiakkuus_lib.locale import languages, use_language
from asiakkuus_lib.reading import course_data

TOP = Path(__file__).resolve().parent.parent
BUILT = [lesson.number for lesson in chapters() if lesson.is_written]


def named(chapter: str, lang: str) -> dict[str, list[str]]:
    """Items named by the cells of a chapter and its exercises, with the cells that name them."""
    found: dict[str, list[str]] = {}
    for folder in ("notebooks", "exercises"):
        for path in (TOP / folder / lang).glob(f"{chapter}_*.ipynb"):
            for cell in nbformat.read(path, as_version=4).cells:
                for item in cell.metadata.get("sources", []):
                    found.setdefault(item, []).append(cell.source)
    return found


def test_the_lessons_built_so_far_are_looked_at():
    assert "06" in BUILT


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("chapter", BUILT)
def test_every_item_of_a_chapter_is_named_by_a_cell_that_teaches_it(chapter, lang):
    cells = named(chapter, lang)
    assert [item for item in items_of(chapter) if item not in cells] == []


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("chapter", BUILT)
def test_a_cell_that_teaches_has_words(chapter, lang):
    """An item is not taught by a heading: the cells that name it hold a sentence at least."""
    short = {
        item: sources
        for item, sources in named(chapter, lang).items()
        if not any(len(re.findall(r"\w+", source)) >= 8 for source in sources)
    }
    assert short == {}


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("chapter", BUILT)
def test_every_contradiction_of_a_chapter_is_named_by_a_cell_that_teaches_it(chapter, lang):
    cells, found = named(chapter, lang), course_data("contradictions").set_index("contradiction")["lessons"]
    assert [name for name, lessons in found.items() if chapter in lessons.split(";") and name not in cells] == []


@pytest.mark.parametrize("chapter", BUILT)
def test_cells_name_only_items_that_there_are(chapter):
    known = set(course_data("items")["item"]) | set(course_data("contradictions")["contradiction"])
    assert {item for lang in languages() for item in named(chapter, lang)} <= known


def test_the_map_is_whole():
    items = course_data("items")
    assert len(items) == 357
    assert items["item"].is_unique
    assert set(items["document"]) == set(course_data("documents")["document"])
    assert (items["item"].str[:2] == items["document"]).all()
    taught = {chapter for cell in items["lessons"] for chapter in cell.split(";")}
    assert taught <= {lesson.number for lesson in chapters()} and len(taught) == 14


@pytest.mark.parametrize("lang", languages())
def test_readers_see_every_item_of_a_chapter(lang):
    use_language(lang)
    for chapter in (lesson.number for lesson in chapters()):
        text = source_map(chapter).to_text()
        assert all(item in text for item in items_of(chapter))


def test_a_chapter_that_there_is_not():
    with pytest.raises(ParameterError, match="15"):
        source_map("15")
