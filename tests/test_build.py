"""Notebooks are made from one source, and nothing in them drifts unseen."""

import os
import re
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asiakkuus_lib.course import find_lesson, lessons
from asiakkuus_lib.learn import answers
from asiakkuus_lib.learn.tasks import OpenTask
from asiakkuus_lib.locale import both, languages
from tests.builder import Target, builder, exercise_pages, localise, standing

TOP = Path(__file__).resolve().parent.parent
EXERCISES = sorted((TOP / "exercises").rglob("*.ipynb"))
BUILT = sorted(path for folder in ("notebooks", "exercises", "solutions") for path in (TOP / folder).rglob("*.ipynb"))


def ids(paths):
    return [path.relative_to(TOP).as_posix() for path in paths]


class TestLocalise:
    def test_texts_become_the_readers(self):
        assert localise.localise('print(both(fi="Asiakkaita", en="Customers"), n)', "fi") == 'print("Asiakkaita", n)'

    def test_comments_keep_their_limits(self):
        line = "q: int = 5  # [2..10] fi: luokkia | en: classes"
        assert localise.localise(line, "fi") == "q: int = 5  # [2..10] luokkia"
        assert localise.localise(line, "en") == "q: int = 5  # [2..10] classes"

    def test_quotes_and_wide_letters_survive(self):
        code = 'x = "ä"; y = both(fi="Hän sanoi \\"ei\\".", en="Customers"); z = "ö"'
        assert localise.localise(code, "en") == 'x = "ä"; y = "Customers"; z = "ö"'
        assert localise.localise(code, "fi") == 'x = "ä"; y = "Hän sanoi \\"ei\\"."; z = "ö"'

    @given(st.text(), st.text(), st.integers(0, 60))
    def test_any_text_stays_as_it_is(self, fi, en, indent):
        code = f"if True:\n{' ' * (indent + 1)}x = both(fi={fi!r}, en={en!r})"
        for lang, text in (("fi", fi), ("en", en)):
            found = {}
            exec(localise.localise(code, lang), found)
            assert found["x"] == text

    @pytest.mark.parametrize("n", [0, 1, 2])
    @pytest.mark.parametrize("lang", ["fi", "en"])
    def test_one_and_many_are_chosen_when_the_page_runs(self, lang, n):
        code = 'both(fi=("{n} asiakas", "{n} asiakasta"), en=("{n} customer", "{n} customers")).format(n=len(x))'
        said = eval(localise.localise(code, lang), {"x": range(n)})
        assert said == {"fi": f"{n} asiakas" + "ta" * (n != 1), "en": f"{n} customer" + "s" * (n != 1)}[lang]

    @pytest.mark.parametrize(
        ("code", "reason"),
        [
            ('both(fi=f"{n}", en="x")', "plain texts"),
            ('both(fi="yksi kieli")', "as fi and one as en"),
            ('both("fi", "en")', "as fi and one as en"),
            ('both(fi=("{n} a", "{n} b"), en=("{n} c", "{n} d"))', "needs .format"),
        ],
    )
    def test_what_cannot_be_put_into_a_language_is_refused(self, code, reason):
        with pytest.raises(localise.SourceError, match=reason):
            localise.localise(code, "fi")


class TestSource:
    def page(self, tmp_path, text):
        folder = tmp_path / "l99_test"
        folder.mkdir()
        (folder / "lesson.py").write_text(text, "utf-8")
        return builder.build(Target(replace(find_lesson("06"), folder=folder), "notebooks", "fi"))

    def test_markdown_needs_one_language(self, tmp_path):
        with pytest.raises(localise.SourceError, match="language tag"):
            self.page(tmp_path, "# %% [markdown]\n# text\n")

    def test_numbers_of_a_report_do_not_stand_in_its_markdown(self, tmp_path):
        with pytest.raises(localise.SourceError, match="from its findings"):
            self.page(tmp_path, '# %% [markdown] tags=["fi"]\n# {n:number} customers\n')

    def test_a_chapter_that_there_is_not(self, tmp_path):
        with pytest.raises(localise.SourceError, match="no chapter 77"):
            self.page(tmp_path, '# %% [markdown] tags=["fi", "lesson"]\n# {77:chapter}\n')

    def test_solutions_stay_out_of_exercises(self):
        lesson = find_lesson("06")
        pages = [
            [cell.source for cell in exercise_pages.cells(lesson, module.PAGE, module.TASKS, folder, "fi")]
            for module in [lesson.exercises()]
            for folder in ("exercises", "solutions")
        ]
        student, teacher = pages
        (task, *_rest) = lesson.exercises().TASKS
        assert task.starter in student and task.solution.strip() not in "\n".join(student)
        assert task.solution.strip() in teacher and task.starter not in teacher


@pytest.mark.parametrize("lesson", [lesson for lesson in lessons() if lesson.has_exercises], ids=lambda lesson: lesson.stem)
@pytest.mark.parametrize("lang", languages())
def test_a_page_of_exercises_names_its_core(lesson, lang):
    """Where some tasks go further, in both languages alike, the page says first which do not."""
    tasks = lesson.exercises().TASKS
    aside = {task.id for task in tasks if task.title.side("fi").startswith("Jatko:")}
    assert {task.id for task in tasks if task.title.side("en").startswith("Going further:")} == aside
    first = next(exercise_pages.cells(lesson, lesson.exercises().PAGE, tasks, "exercises", lang)).source
    named = set(re.findall(r"\b[A-Z]\d+\b", next((line for line in first.splitlines() if re.search("Ytimeen|The core", line)), "")))
    assert named == ({task.id.partition(".")[2] for task in tasks if task.id not in aside} if aside else set())


class TestNumbersInProse:
    """`{n:number}` is computed where it stands, kept beside the text, and found when it is stale."""

    @pytest.fixture(scope="class")
    @classmethod
    def ran(cls):
        """A page whose last number cannot be computed, run so far, and what was told about it."""
        cells = [
            nbformat.v4.new_code_cell("from asiakkuus_lib.locale import use_language\nuse_language('fi')\nn = 1234.5"),
            nbformat.v4.new_markdown_cell("{n:money.2} on {n / 2000:percent} summasta {'x':text}; $\\frac{a}{b}$"),
            nbformat.v4.new_code_cell("from asiakkuus_lib.show import bars\nn = 7\nbars(['a'], [n], title='One', alt='It has 7.')"),
            nbformat.v4.new_markdown_cell("Nyt {n:number}."),
            nbformat.v4.new_code_cell(
                "import sys\n[name for name in ('debugpy', 'pydevd') if sys.modules.get(name)], __name__, sys.path[0] != ''"
            ),
            nbformat.v4.new_markdown_cell("{nobody:number}"),
        ]
        notebook = nbformat.v4.new_notebook(cells=cells)
        with pytest.raises(localise.SourceError) as stopped:
            builder.execute(notebook, TOP)
        return builder.tidy(notebook), str(stopped.value)

    @pytest.fixture
    def page(self, ran):
        """What of it a reader would get."""
        return nbformat.from_dict({**ran[0], "cells": ran[0].cells[:4]})

    def test_it_is_computed_at_its_place(self, page):
        assert page.cells[1].source.replace("\xa0", " ") == "1 234,50 € on 62 % summasta x; $\\frac{a}{b}$"
        assert page.cells[3].source == "Nyt 7."
        assert builder.values_of(page.cells[3]) == {"{n:number}": "7"}

    def test_what_cannot_be_computed_is_told(self, ran):
        assert "{nobody:number} cannot be computed" in ran[1]

    def test_it_is_run_without_the_debugger(self, ran):
        assert ran[0].cells[4].outputs[0].data["text/plain"] == "([], '__main__', True)"

    def test_it_leaves_no_trace_in_the_run(self, page):
        assert [cell.execution_count for cell in page.cells if cell.cell_type == "code"] == [1, 2]

    def test_what_is_stale_fails_when_the_page_is_tested(self, page, tmp_path):
        """A value, a sentence, an output; and nothing else."""
        cells = [nbformat.from_dict(cell) for cell in page.cells]
        first, more = cells[1], [nbformat.from_dict(cells[3]) for _ in range(2)]
        cells += [*more, nbformat.from_dict(cells[2])]
        for place, cell in enumerate(cells):
            cell.id = f"cell{place}"
        builder.fill(more[0], {"{n:number}": "77"})
        more[1].source = "Nyt 8."
        cells[6].outputs[0].data["text/plain"] += "7"
        path = tmp_path / "page.ipynb"
        nbformat.write(nbformat.from_dict({**page, "cells": cells}), path)
        failed = re.findall(r"^FAILED \S+::(.+?)(?: - .*)?$", nbval(path), re.M)
        assert "1" in first.source and failed == ["Text 4", "Text 5", "Cell 2"]


def test_numbers_of_a_prompt_are_in_its_own_language_with_all_languages_built_at_once():
    def slow():
        time.sleep(0.05)
        return {"paid": 1234.5}

    text = both(fi="{paid:number.1}", en="{paid:number.1}")
    task = OpenTask(id="00.O1", title=text, prompt=text, values=slow, answer="x", model=text, points=(), rubric=())
    with ThreadPoolExecutor() as pool:
        found = list(pool.map(lambda lang: exercise_pages._prompt(task, lang).splitlines()[-1], ["fi", "en"]))
    assert found == ["1\xa0234,5", "1,234.5"]


def nbval(path):
    """What testing a notebook as `make test` does says."""
    command = [sys.executable, "-m", "pytest", "--nbval", "--nbval-current-env", "--nbval-sanitize-with",
               str(TOP / "tests" / "nbval.cfg"), "-p", "asiakkuus_lib.lean", "-p", "tests.nbval_prose", "-q", "-rf", "-c", os.devnull,
               "-p", "no:cacheprovider", str(path)]  # fmt: skip
    here = {**os.environ, "PYTHONPATH": str(TOP)}
    return subprocess.run(command, cwd=path.parent, capture_output=True, text=True, env=here, check=False).stdout


class TestDrift:
    # That there is none now is for `make lint` to say, which `make test` begins with.
    @pytest.fixture
    def target(self, tmp_path, monkeypatch):
        """A lesson built into another place, so that it can be spoiled."""
        (target,) = [t for t in builder.targets(["06_rfm"]) if t.name == "notebooks/fi/06_rfm.ipynb"]
        copy = tmp_path / target.name
        copy.parent.mkdir(parents=True)
        copy.write_bytes(target.path.read_bytes())
        monkeypatch.setattr(builder, "TOP", tmp_path)
        return target

    def spoil(self, target, old, new):
        text = target.path.read_text("utf-8")
        assert old in text
        target.path.write_text(text.replace(old, new, 1), "utf-8")
        return builder.drift(target)

    def test_an_unspoiled_copy_is_clean(self, target):
        assert builder.drift(target) == []

    def test_one_line_changed(self, target):
        assert self.spoil(target, "findings.start(case)", "findings.stars(case)")
        assert self.spoil(target, "Kenelle soitetaan?", "Kenelle kirjoitetaan?")

    def test_an_output_with_a_path_of_a_machine(self, target):
        home = "/" + "home/someone"
        assert any("path of some machine" in line for line in self.spoil(target, "<figure>", f"<figure>{home}/x"))

    def test_a_cell_that_was_not_run(self, target):
        notebook = nbformat.read(target.path, as_version=4)
        next(cell for cell in notebook.cells if cell.cell_type == "code").execution_count = None
        target.path.write_text(nbformat.writes(notebook) + "\n", "utf-8")
        assert any("has not been executed" in line for line in builder.drift(target))

    def test_a_notebook_without_a_source(self, target, tmp_path):
        (tmp_path / "notebooks" / "fi" / "stray.ipynb").write_text("{}", "utf-8")
        assert builder.strays([target]) == ["notebooks/fi/stray.ipynb has no source"]


@pytest.mark.parametrize("path", BUILT, ids=ids(BUILT))
def test_built_notebooks(path):
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    assert path.stat().st_size < 500_000
    assert len({cell.id for cell in notebook.cells}) == len(notebook.cells)
    assert answers.answers(notebook) == {}
    headings = [
        (len(marks), text)
        for cell in notebook.cells
        if cell.cell_type == "markdown"
        for marks, text in re.findall(r"^(#+) (.+)$", re.sub(r"```.*?```", "", cell.source, flags=re.S), re.M)
    ]
    levels = [level for level, _text in headings]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False))
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            for image in re.findall(r"<img [^>]*>", output.get("data", {}).get("text/html", "")):
                assert re.search(r'alt="[^"]*\d[^"]*"', image)


@pytest.mark.parametrize("path", BUILT, ids=ids(BUILT))
def test_links_lead_somewhere(path):
    for cell in nbformat.read(path, as_version=4).cells:
        if cell.cell_type == "markdown":
            for link in re.findall(r"\]\(([^)#]+)\)", cell.source):
                if not link.startswith(("http", "mailto")):
                    assert (path.parent / link).resolve().is_file(), link


@pytest.mark.parametrize("folder", ["notebooks", "exercises", "solutions"])
def test_both_languages_are_complete(folder):
    finnish = sorted(path.name for path in (TOP / folder / "fi").glob("*.ipynb"))
    english = sorted(path.name for path in (TOP / folder / "en").glob("*.ipynb"))
    assert finnish == english and finnish
    for name in finnish:
        shapes = [
            [(cell.cell_type, cell.metadata.get("tags", []), cell.metadata.get("sources", []))
             for cell in nbformat.read(TOP / folder / lang / name, as_version=4).cells]
            for lang in ("fi", "en")
        ]  # fmt: skip
        assert shapes[0] == shapes[1]


@pytest.mark.parametrize(("lang", "told"), [("fi", "luku 6, RFM-analyysi (ei vielä valmis"), ("en", "chapter 6, RFM analysis (not available yet")])
def test_a_chapter_to_come_is_told_to_be_so(lang, told, monkeypatch, tmp_path):
    to_come = replace(find_lesson("06"), folder=tmp_path)
    monkeypatch.setattr(standing, "lesson_of", lambda number: to_come)
    monkeypatch.setattr(standing, "chapters", lambda: (to_come,))
    assert standing.linked("{06:chapter}", lang).startswith(told)
    listed = standing.chapter_list(lang, "", "").splitlines()
    assert "| 6 RFM" in listed[2] and {"fi": "| tulossa |", "en": "| to come |"}[lang] in listed[2]


@pytest.mark.parametrize("lang", languages())
def test_a_page_of_its_own_is_listed_and_has_no_neighbours(lang):
    own = lessons()[-1]
    assert own.number == "" and standing.foot(own, lang) == ""
    assert standing.head(own, "Text.", lang) == f"# {own.title.said(lang)}\n\nText."
    assert f"| [{own.title.said(lang)}](overview.ipynb) | | `overview` " in standing.chapter_list(lang, "", "").splitlines()[-1]
