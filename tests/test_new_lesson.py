"""A new lesson is a new folder: put into a copy of the course, it is found everywhere, and nothing else is touched."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import openpyxl
import pytest

from asiakkuus_lib.course import chapters

TOP = Path(__file__).resolve().parent.parent
LESSON = Path(__file__).with_name("new_lesson") / "l15_small"
COPIED = ("asiakkuus_lib", "tools", "data", "tests", "notebooks", "exercises", "solutions")
WALKS = (
    "test_build", "test_exercises", "test_guesses", "test_learn_messages", "test_learn_quiz", "test_learn_tasks",
    "test_slips", "test_source_map",
)  # fmt: skip
# Each of the two is loaded once, and told several things: its own reply to each is printed, one on a line.
BUILDING = """
import contextlib, io, json, sys
sys.path.insert(0, "tools")
import build, nbformat
for words in (["15_small"], ["--check"]):
    with contextlib.redirect_stdout(io.StringIO()) as said:
        code = build.main(words)
    print(json.dumps([code, said.getvalue()]))
starts = [target for target in build.targets(["00_start"]) if target.folder == "notebooks"]
print(json.dumps({target.lang: nbformat.writes(build.build(target)) for target in starts}))
"""
TELLING = """
import contextlib, io, json, sys
from asiakkuus_lib.cli import run
from tests.in_process import reports_in_process
with reports_in_process():
    for words in json.loads(sys.argv[1]):
        with contextlib.redirect_stdout(io.StringIO()) as said, contextlib.redirect_stderr(said):
            code = run(words)
        print(json.dumps([code, said.getvalue()]))
"""
COMMANDS = {
    "list": ["reports", "--lang", "en"],
    "report": ["report", "small", "--data", "sales.csv", "--set", "top_n=2", "--lang", "en", "--out", "reports"],
    "template": ["template", "small", "filled.xlsx", "--lang", "en"],
}
SALES = "customer_id,date,amount\nA,2025-01-02,100\nB,2025-02-03,250.5\nC,2025-03-04,7\nD,2025-03-05,3\nE,2025-03-06,1\n"


class Copy:
    """A copy of the course with one folder more."""

    def __init__(self, top: Path) -> None:
        self.top = top
        for name in COPIED:
            shutil.copytree(TOP / name, top / name, ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
        for path in TOP.iterdir():
            if path.is_file():
                shutil.copy(path, top)
        self.before = self.files()
        shutil.copytree(LESSON, top / "asiakkuus_lib" / "lessons" / LESSON.name)

    def files(self) -> dict[str, bytes]:
        return {
            path.relative_to(self.top).as_posix(): path.read_bytes()
            for path in self.top.rglob("*")
            if path.is_file() and "__pycache__" not in path.parts
        }

    def run(self, *command: str) -> subprocess.CompletedProcess:
        here = {**os.environ, "PYTHONPATH": str(self.top)}
        return subprocess.run(
            [sys.executable, *command], cwd=self.top, env=here, capture_output=True, text=True, check=False
        )

    def told(self, *script: str) -> list:
        done = self.run("-c", *script)
        print(done.stderr, file=sys.stderr)
        assert done.returncode == 0, done.stderr
        return [json.loads(line) for line in done.stdout.splitlines()]

    def page(self, folder: str, lang: str, name: str = "15_small"):
        return nbformat.read(self.top / folder / lang / f"{name}.ipynb", as_version=4)


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    made = Copy(tmp_path_factory.mktemp("course") / "copy")
    (code, said), made.check, made.starts = made.told(BUILDING)
    assert code == 0, said
    made.after = made.files()
    return made


@pytest.fixture(scope="module")
def commands(course):
    """What the command replies: its exit code and its words."""
    (course.top / "sales.csv").write_text(SALES, "utf-8")
    return dict(zip(COMMANDS, course.told(TELLING, json.dumps(list(COMMANDS.values()))), strict=True))


def prose(notebook) -> str:
    return "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown").replace("\xa0", " ")


def test_nothing_but_the_built_is_written(course):
    changed = {name for name in course.after if course.before.get(name) != course.after[name]}
    ours = f"asiakkuus_lib/lessons/{LESSON.name}/"
    built = {f"{kind}/{lang}/15_small.ipynb" for kind in ("notebooks", "exercises", "solutions") for lang in ("fi", "en")}
    assert {name for name in changed if not name.startswith(ours)} == built | {"README.md", "LUEMINUT.md"}


def test_it_is_listed_and_has_its_place_among_the_chapters(course):
    for lang, link in (("fi", "15 Pieni luku"), ("en", "15 A small chapter")):
        assert f"| [{link}](15_small.ipynb) | [" in prose(nbformat.reads(course.starts[lang], as_version=4))
        text = prose(course.page("notebooks", lang))
        assert "15/15" in text or "Chapter 15 of 15" in text
        before = [lesson.stem for lesson in chapters() if lesson.is_written][-1]
        assert "(06_rfm.ipynb)" in text and f"({before}.ipynb)" in text
        assert "valmis" not in text and "not available" not in text
    for door in ("README.md", "LUEMINUT.md"):
        assert f"15_small.ipynb) | `small` {'tells' if door == 'README.md' else 'kertoo'}" in (course.top / door).read_text("utf-8")


def test_the_others_know_that_there_is_one_more(course):
    code, told = course.check
    assert code == 1
    assert {re.match(r"\S+ipynb", line)[0] for line in told.splitlines()} == {
        f"notebooks/{lang}/{stem}.ipynb"
        for lang in ("fi", "en")
        for stem in ["00_start", *(lesson.stem for lesson in chapters() if lesson.is_written)]
    }


def test_its_numbers_and_its_plurals_are_computed(course):
    for lang, shown, title in (("fi", "\xa0€", "3 asiakasta"), ("en", "€1", "3 customers")):
        page = course.page("notebooks", lang)
        (values,) = [cell.metadata.asiakkuus["values"] for cell in page.cells if "values" in cell.metadata.get("asiakkuus", {})]
        assert shown in values["{money.max():money.2}"] and values["{money.max():money.2}"].replace("\xa0", " ") in prose(page)
        assert any(title in str(cell.get("outputs")) for cell in page.cells)


def test_it_is_checked(course):
    for lang in ("fi", "en"):
        outputs = [output for cell in course.page("solutions", lang).cells for output in cell.get("outputs", [])]
        marks = [output.metadata["asiakkuus"] for output in outputs if "asiakkuus" in output.get("metadata", {})]
        assert {"task": "15.A1", "state": "correct"} in marks
        assert "3 + 2" not in str(course.page("exercises", lang))
        assert "{bought" not in str(course.page("exercises", lang))


def test_it_is_reported(course, commands):
    code, listed = commands["list"]
    assert code == 0, listed
    assert "small" in listed and "top_n" in listed
    code, said = commands["report"]
    assert code == 0, said
    record = json.loads((course.top / "reports" / "small.json").read_text("utf-8"))
    assert record["parameters"]["top_n"] == 2
    html = (course.top / "reports" / "small.html").read_text("utf-8")
    assert "2 customers are larger" in html and "{15" not in html


def test_its_data_is_asked_for(course, commands):
    """What it reads is declared in its `lesson.toml`, and a file to fill in is made of that."""
    code, said = commands["template"]
    assert code == 0, said
    assert openpyxl.load_workbook(course.top / "filled.xlsx").sheetnames[:2] == ["Purchases", "Instructions"]
    assert "transactions: --data FILE" in commands["list"][1]


def test_the_walking_tests_walk_over_it(course):
    done = course.run(
        "-m", "pytest", "-p", "no:cacheprovider", "-rA", "-k", "15 and not drift and not slip_is", *(f"tests/{name}.py" for name in WALKS)
    )
    assert done.returncode == 0, done.stdout[-3000:]
    passed = set(re.findall(r"^PASSED tests/(\w+)\.py", done.stdout, re.M))
    assert passed == set(WALKS)


def test_its_page_is_tested(course):
    done = course.run(
        "-m", "pytest", "--nbval", "--nbval-current-env", "--nbval-sanitize-with", "tests/nbval.cfg", "-p", "tests.nbval_prose",
        "--override-ini", "addopts=-q -p asiakkuus_lib.lean -p no:cacheprovider", "notebooks/fi/15_small.ipynb",
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-3000:]


def test_the_rules_of_imports_hold_for_it_as_they_are(course):
    check = ["-c", "import sys; from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-cache"]
    assert course.run(*check).returncode == 0
    source = course.top / "asiakkuus_lib" / "lessons" / LESSON.name / "exercises.py"
    text = source.read_text("utf-8")
    try:
        for stranger in ("from asiakkuus_lib.lessons.l06_rfm import exercises", "from asiakkuus_lib import cli"):
            source.write_text(f"{text}\n{stranger}\n", "utf-8")
            assert course.run(*check).returncode != 0, stranger
    finally:
        source.write_text(text, "utf-8")
    subject = course.top / "asiakkuus_lib" / "small.py"
    try:
        subject.write_text('"""A new subject."""\n\nfrom asiakkuus_lib.show import number\n', "utf-8")
        assert course.run(*check).returncode != 0
    finally:
        subject.unlink()
