"""Notebooks are made from one source, and nothing in them drifts unseen."""

import os
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

TOP = Path(__file__).resolve().parent.parent
# The builder is a script of the checkout, not installed: its folder has to be known before the import.
sys.path.insert(0, str(TOP / "tools"))
import build  # noqa: E402

EXERCISES = sorted((TOP / "exercises").rglob("*.ipynb"))
BUILT = sorted(path for folder in ("notebooks", "exercises", "solutions") for path in (TOP / folder).rglob("*.ipynb"))


def ids(paths):
    return [path.relative_to(TOP).as_posix() for path in paths]


class TestLocalise:
    def test_texts_become_the_readers(self):
        assert build.localise('print(_("Customers"), n)', "fi") == 'print("Asiakkaita", n)'

    def test_comments_keep_their_limits(self):
        line = "q: int = 5  # [2..10] fi: luokkia | en: classes"
        assert build.localise(line, "fi") == "q: int = 5  # [2..10] luokkia"
        assert build.localise(line, "en") == "q: int = 5  # [2..10] classes"

    def test_quotes_and_wide_letters_survive(self):
        code = 'x = "ä"; y = _("Customers"); z = "ö"'
        assert build.localise(code, "en") == 'x = "ä"; y = "Customers"; z = "ö"'

    def test_a_text_without_translation_is_refused(self):
        with pytest.raises(build.SourceError, match="no translation"):
            build.localise('_("nobody has translated this")', "fi")

    def test_a_text_that_is_computed_is_refused(self):
        with pytest.raises(build.SourceError, match="plain text"):
            build.localise('_(f"{n}")', "fi")


class TestSource:
    def write(self, tmp_path, text):
        path = tmp_path / "99_test.py"
        path.write_text(text, "utf-8")
        return path

    def test_an_untagged_code_cell_in_exercises_is_refused(self, tmp_path):
        source = self.write(tmp_path, "# %%\nanswer = 42\n")
        with pytest.raises(build.SourceError, match="without one of"):
            build.build(build.Target(source, "exercises", "fi", False))

    def test_markdown_needs_one_language(self, tmp_path):
        source = self.write(tmp_path, "# %% [markdown]\n# text\n")
        with pytest.raises(build.SourceError, match="language tag"):
            build.build(build.Target(source, "notebooks", "fi", True))

    def test_solutions_stay_out_of_exercises(self, tmp_path):
        source = self.write(
            tmp_path,
            '# %% tags=["starter"]\nx = ...\n# %% tags=["solution"]\nx = 42\n# %% tags=["check"]\ncheck("99.A1", x)\n',
        )
        student = [cell.source for cell in build.build(build.Target(source, "exercises", "fi", False)).cells]
        teacher = [cell.source for cell in build.build(build.Target(source, "solutions", "fi", True)).cells]
        assert student == ["x = ...", 'check("99.A1", x)']
        assert teacher == ["x = 42", 'check("99.A1", x)']


class TestDrift:
    def test_none_now(self):
        done = subprocess.run(
            [sys.executable, "tools/build.py", "--check"],
            cwd=TOP,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout

    @pytest.fixture
    def target(self, tmp_path, monkeypatch):
        """A lesson built into another place, so that it can be spoiled."""
        (target,) = [t for t in build.targets(["06_rfm"]) if t.name == "notebooks/fi/06_rfm.ipynb"]
        copy = tmp_path / target.name
        copy.parent.mkdir(parents=True)
        copy.write_bytes(target.path.read_bytes())
        monkeypatch.setattr(build, "TOP", tmp_path)
        return target

    def spoil(self, target, old, new):
        text = target.path.read_text("utf-8")
        assert old in text
        target.path.write_text(text.replace(old, new, 1), "utf-8")
        return build.drift(target)

    def test_an_unspoiled_copy_is_clean(self, target):
        assert build.drift(target) == []

    def test_one_line_changed(self, target):
        assert self.spoil(target, "one_day = (", "one_dax = (")
        assert self.spoil(target, "Kenelle soitetaan?", "Kenelle kirjoitetaan?")

    def test_an_output_with_a_path_of_a_machine(self, target):
        home = "/" + "home/someone"
        assert any("path of some machine" in line for line in self.spoil(target, "<figure>", f"<figure>{home}/x"))

    def test_a_cell_that_was_not_run(self, target):
        notebook = nbformat.read(target.path, as_version=4)
        next(cell for cell in notebook.cells if cell.cell_type == "code").execution_count = None
        target.path.write_text(nbformat.writes(notebook) + "\n", "utf-8")
        assert any("has not been executed" in line for line in build.drift(target))

    def test_a_notebook_without_a_source(self, target, tmp_path):
        (tmp_path / "notebooks" / "fi" / "stray.ipynb").write_text("{}", "utf-8")
        assert build.strays([target]) == ["notebooks/fi/stray.ipynb has no source"]


def test_a_changed_number_in_a_stored_output_is_found(tmp_path):
    notebook = nbformat.read(TOP / "notebooks" / "fi" / "00_start.ipynb", as_version=4)
    path = tmp_path / "00_start.ipynb"
    command = [sys.executable, "-m", "pytest", "--nbval", "--nbval-current-env", "--nbval-sanitize-with",
               str(TOP / "tests" / "nbval.cfg"), "-q", "-c", os.devnull, "-p", "no:cacheprovider", str(path)]  # fmt: skip
    figure = next(
        output for cell in notebook.cells for output in cell.get("outputs", []) if "<figure>" in str(output.get("data"))
    )
    results = []
    for change in ("", "7"):
        figure["data"]["text/plain"] += change
        nbformat.write(notebook, path)
        results.append(subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False).returncode)
    assert results == [0, 1]


@pytest.mark.parametrize("path", BUILT, ids=ids(BUILT))
def test_built_notebooks(path):
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    assert path.stat().st_size < 500_000
    assert len({cell.id for cell in notebook.cells}) == len(notebook.cells)
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
