"""The reader's own answers in one page: all of them, as they were written, and nothing of the course's own."""

import json
import re
import shutil

import pytest

from asiakkuus_lib.cli import run
from asiakkuus_lib.errors import DataError
from asiakkuus_lib.learn.answers import identity
from asiakkuus_lib.learn.own_answers import answers_page, gather, write_answers
from asiakkuus_lib.locale import languages, use_language
from asiakkuus_lib.reading import bundled

PAGE = "exercises/{lang}/12_buying_centre.ipynb"
OPEN, CHECKED = "12.O4", "12.A1"
WORDS = 'Soita <b>kiinteistöjohtajalle</b> & kysy.\n\nSitten "vasta" sovi 🚢\u202e.'
STATE = {"output_type": "display_data", "data": {"text/plain": "x"}, "metadata": {"asiakkuus": {"task": CHECKED, "state": "correct"}}}


@pytest.fixture
def copy(tmp_path):
    """A copy of some pages of the course, in both languages, with nothing written."""
    for name in ("12_buying_centre", "06_rfm"):
        for lang in languages():
            for kind in ("exercises", "notebooks"):
                made = tmp_path / "copy" / kind / lang / f"{name}.ipynb"
                made.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(bundled(kind, lang, made.name), made)
    return tmp_path / "copy"


def write(copy, task, text, role="answer", lang="fi", outputs=None, name=PAGE):
    path = copy / name.format(lang=lang)
    notebook = json.loads(path.read_text("utf-8"))
    cell = next(c for c in notebook["cells"] if (i := identity(c)) and (i.task, i.role) == (task, role))
    cell["source"] = text
    if outputs is not None:
        next(c for c in notebook["cells"] if (i := identity(c)) and (i.task, i.role) == (task, "check"))["outputs"] = outputs
    path.write_text(json.dumps(notebook), "utf-8")


def add(copy, cell, lang="fi", name=PAGE):
    path = copy / name.format(lang=lang)
    notebook = json.loads(path.read_text("utf-8"))
    notebook["cells"].insert(1, {"id": "own", "metadata": {}, **cell})
    path.write_text(json.dumps(notebook), "utf-8")


@pytest.mark.parametrize("lang", languages())
def test_a_copy_without_answers_makes_a_page_that_says_so(copy, lang):
    use_language(lang)
    found = gather(copy)
    page = answers_page(copy)
    assert (found.answers, found.notebooks, found.unreadable) == ({}, 8, ())
    assert f'<html lang="{lang}">' in page and page.count("<p") == 3 and "<section" not in page and "<nav" not in page


def test_open_answers_are_words_and_checked_ones_code(copy):
    use_language("en")
    write(copy, OPEN, f"advice = {WORDS!r}")
    write(copy, CHECKED, 'roles = {"A": "vaikuttaja"}', outputs=[STATE])
    add(copy, {"cell_type": "markdown", "source": "Kysy kouluttajalta <i>portinvartijasta</i>."})
    page = answers_page(copy)
    assert "Soita &lt;b&gt;kiinteistöjohtajalle&lt;/b&gt; &amp; kysy.\n\nSitten &#34;vasta&#34; sovi 🚢." in page
    assert "advice =" not in page and "\u202e" not in page
    assert "<pre><code>roles = {&#34;A&#34;: &#34;vaikuttaja&#34;}</code></pre>" in page and "✓ Correct" in page
    assert "own words: 1." in page and "with a check: 1, of them checked: 1 and right: 1." in page and "Not checked" not in page
    headings = re.findall(r"<h3>(.*?)</h3>", page)
    assert [heading[:5] for heading in headings] == [CHECKED, OPEN, "Notes"]
    assert re.findall(r'id="chapter-(\d+)"', page) == ["12"] and page.index("A bakery buys an oven") > 0


def test_an_answer_that_no_check_has_seen_is_not_counted_as_wrong(copy):
    use_language("en")
    write(copy, CHECKED, 'roles = {"A": "vaikuttaja"}')
    page = answers_page(copy)
    assert "with a check: 1, of them checked: 0 and right: 0." in page and "Not checked" in page


def test_answers_of_both_languages_are_kept_and_the_same_one_once(copy):
    use_language("fi")
    for lang, said in (("fi", "Sama."), ("en", "Sama.")):
        write(copy, OPEN, f'advice = """\n{said}\n"""', lang=lang)
    assert [text.said for text in gather(copy).answers[OPEN].texts] == ["Sama."]
    write(copy, OPEN, 'advice = """\nAnother.\n"""', lang="en")
    texts = gather(copy).answers[OPEN].texts
    assert [(text.said, text.lang) for text in texts] == [("Another.", "en"), ("Sama.", "fi")]
    assert '<div class="answer" lang="en">Another.</div>' in answers_page(copy)


@pytest.mark.parametrize("code", ["advice = Soita heti", 'advice = """ei loppua', "advice = make()\nadvice", "x = 1; y"])
def test_what_is_no_text_is_shown_as_it_was_typed(copy, code):
    use_language("fi")
    write(copy, OPEN, code)
    (text,) = gather(copy).answers[OPEN].texts
    assert text.said == code and text.is_code


def test_a_note_on_the_page_of_a_lesson_is_a_note_of_its_chapter(copy):
    use_language("en")
    add(copy, {"cell_type": "markdown", "source": "Kenet tunnemme?"}, name="notebooks/{lang}/12_buying_centre.ipynb")
    add(copy, {"cell_type": "code", "source": "1 + 1", "outputs": [], "execution_count": None}, name="notebooks/{lang}/06_rfm.ipynb")
    assert {task: [text.said for text in answer.texts] for task, answer in gather(copy).answers.items()} == {"12": ["Kenet tunnemme?"]}
    page = answers_page(copy)
    assert "<h3>Notes</h3>" in page and "own words: 0." in page


@pytest.mark.parametrize("code", ["", "  \n", 'advice = """\n\n\n"""', "advice = ..."])
def test_what_is_empty_is_no_answer(copy, code):
    write(copy, OPEN, code)
    assert OPEN not in gather(copy).answers


def test_an_answer_to_a_task_that_is_gone_is_not_lost(copy):
    use_language("en")
    path = copy / PAGE.format(lang="en")
    path.write_text(path.read_text("utf-8").replace(OPEN, "12.O9"), "utf-8")
    write(copy, "12.O9", 'advice = "Mine."', lang="en")
    assert "<h3>12.O9</h3>" in answers_page(copy) and "Mine." in answers_page(copy)


def test_broken_files_and_hidden_copies(copy):
    use_language("en")
    write(copy, OPEN, 'advice = "Kept."')
    (copy / "exercises" / "<b>.ipynb").write_text("{", "utf-8")
    hidden = copy / ".ipynb_checkpoints" / "old.ipynb"
    hidden.parent.mkdir()
    shutil.copy(copy / PAGE.format(lang="fi"), hidden)
    page = answers_page(copy)
    assert gather(copy).unreadable == ("exercises/<b>.ipynb",) and "exercises/&lt;b&gt;.ipynb" in page
    assert page.count("Kept.") == 1


def test_no_notebook_is_changed(copy):
    write(copy, OPEN, 'advice = "Mine."')
    before = {path: path.read_bytes() for path in copy.rglob("*.ipynb")}
    answers_page(copy)
    assert {path: path.read_bytes() for path in copy.rglob("*.ipynb")} == before


def test_half_a_pair_of_surrogates_can_be_written(copy, tmp_path):
    write(copy, OPEN, "advice = '\\ud83d yhä'")
    assert "yhä" in write_answers(copy, tmp_path / "a.html").read_text("utf-8")


@pytest.mark.parametrize("lang", languages())
def test_the_command_writes_the_page_and_never_over_another(copy, lang, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(copy)
    write(copy, OPEN, 'advice = "Mine."')
    assert run(["answers", str(copy), "--out", "own.html", "--lang", lang]) == 0
    assert capsys.readouterr().out.split() == ["own.html"]
    page = (copy / "own.html").read_text("utf-8")
    assert page == answers_page(copy) and not re.search(r"https?:|<script|url\(", page)
    (copy / "own.html").write_text("mine", "utf-8")
    assert run(["answers", str(copy), "--out", "own.html", "--lang", lang]) == 1
    assert (copy / "own.html").read_text("utf-8") == "mine"


def test_the_copy_that_one_is_in_is_found(copy, monkeypatch, capsys):
    shutil.copy(bundled("notebooks", "fi", "00_start.ipynb"), copy / "notebooks" / "fi")
    shutil.copy(bundled("notebooks", "en", "00_start.ipynb"), copy / "notebooks" / "en")
    monkeypatch.chdir(copy / "exercises" / "fi")
    write(copy, OPEN, 'advice = "Mine."')
    assert run(["answers", "--out", "own.html"]) == 0
    assert "Mine." in (copy / "exercises" / "fi" / "own.html").read_text("utf-8")


@pytest.mark.parametrize("folder", ["none", "empty"])
def test_where_there_is_no_page_of_the_course(tmp_path, folder, capsys):
    use_language("en")
    (tmp_path / "empty").mkdir()
    with pytest.raises(DataError, match="own copy"):
        write_answers(tmp_path / folder, tmp_path / "a.html")
    assert run(["answers", str(tmp_path / folder), "--lang", "en"]) == 1 and not (tmp_path / "a.html").exists()


def test_a_folder_that_is_not_there(copy, tmp_path):
    with pytest.raises(DataError):
        write_answers(copy, tmp_path / "nowhere" / "a.html")
