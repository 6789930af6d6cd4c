"""The READMEs: every command in them runs, every file and picture that they show is there."""

import re
import shlex
import struct
import subprocess
import sys
import tomllib
from pathlib import Path

import pandas as pd
import pytest

from asiakkuus_lib import doctor
from asiakkuus_lib.cli import run
from asiakkuus_lib.course import lessons
from asiakkuus_lib.locale import use_language
from asiakkuus_lib.reading import form_of
from asiakkuus_lib.report.run import ReportFiles
from tests.folders import put, records
from tests.in_process import undrawn
from tests.test_findings import agreements_of, costs_of, filled

TOP = Path(__file__).resolve().parent.parent
DOORS = {"README.md": "en", "LUEMINUT.md": "fi"}
# Words in the place of a name, and what they are called here.
PLACES = {"FOLDER": "copy", "KANSIO": "copy"}
# What sets the house up, or takes long: that the words are right is tested here, and what they do elsewhere.
SET_UP = ("python -m venv", r".venv\Scripts", "make", "pip install", "git", "papermill")


def blocks(text: str) -> list[str]:
    """The lines of the fenced blocks, without their comments."""
    fenced = re.findall(r"^```\n(.*?)^```", text, re.M | re.S)
    return [line.partition(" # ")[0].strip() for block in fenced for line in block.splitlines() if line.strip()]


def commands(page: str) -> list[str]:
    """Every command of a page, in a block or within a sentence; a tree of folders is none."""
    text = (TOP / page).read_text("utf-8")
    plain = re.sub(r"^```.*?^```", "", text, flags=re.M | re.S)
    inline = [" ".join(code.split()) for code in re.findall(r"`([^`]+)`", plain)]
    begins = re.compile(r"(asiakkuus|make|python -m|pip|papermill|git|\.venv\S*python)\s")
    found = [line for line in [*blocks(text), *inline] if begins.match(line) or line.startswith(r".venv\Scripts")]
    return list(dict.fromkeys(one for one in found if "…" not in one))


ALL = [(page, command) for page in DOORS for command in commands(page)]
OURS = [(page, command) for page, command in ALL if re.match(r"(\.venv\\Scripts\\)?asiakkuus ", command)]
OTHERS = [one for one in ALL if one not in OURS]


@pytest.fixture(scope="module")
def files(tmp_path_factory) -> Path:
    """A folder with the files that the pages speak of, filled in."""
    folder = tmp_path_factory.mktemp("door")
    sales = [
        {"customer_id": f"C{n:02}", "date": day, "amount": 20.5 + 7 * n + turn, "product_group": f"group {n % 3}"}
        for n in range(40) for turn, day in enumerate(["2023-02-01", "2023-08-11", "2024-03-05", "2024-10-21", "2025-04-02", "2025-11-13"][n % 4 :])
    ]  # fmt: skip
    frame = pd.DataFrame(sales)
    members = pd.DataFrame({"customer_id": [f"C{n:02}" for n in range(0, 40, 2)], "joined": "2024-01-01", "ended": "", "discount": 0.05})
    book, assessment = (next(form_of(one) for one in lessons() if one.form and form_of(one).name == name) for name in ("account_book", "assessment"))
    for csv in ("sales", "myynti"):
        frame.to_csv(folder / f"{csv}.csv", index=False)
        frame.to_excel(folder / f"{csv}.xlsx", index=False)
    for csv, made in {"costs": costs_of(sales), "agreements": agreements_of(sales), "members": members}.items():
        finnish = {"costs": "kulut", "agreements": "sopimukset", "members": "jasenet"}[csv]
        for name in (csv, finnish):
            made.to_csv(folder / f"{name}.csv", index=False)
    for name in ("accounts", "asiakkaat"):
        filled(book, "forty rows", folder / f"{name}.xlsx")
    for name in ("assessment", "arvio"):
        filled(assessment, "ties", folder / f"{name}.xlsx")
    put(folder / "reports", records("rfm", "profitability").values())
    return folder


def test_the_commands_are_found():
    assert len(OURS) > 40 and {command.split()[1] for _page, command in OURS} >= {
        "lab", "workbook", "answers", "reports", "report", "check-data", "template", "workshop", "doctor",
    }  # fmt: skip
    assert {page for page, _command in OURS} == set(DOORS)
    unknown = [command for _page, command in OTHERS if not command.startswith(SET_UP)]
    assert unknown == []


@pytest.mark.parametrize(("page", "command"), OURS, ids=[f"{page[:-3]}: {command}" for page, command in OURS])
def test_a_command_runs(page, command, files, tmp_path, monkeypatch, capsys):
    words = [PLACES.get(word, word) for word in shlex.split(command.removeprefix(".venv\\Scripts\\"))][1:]
    given = {word.rpartition("=")[2] for word in words if word.endswith((".csv", ".xlsx")) or word == "reports"}
    if words[0] != "template":
        for name in given:
            if (files / name).exists():
                (tmp_path / name).symlink_to(files / name)
    monkeypatch.chdir(tmp_path)
    opened = []
    monkeypatch.setattr("asiakkuus_lib.lab.open_lab", lambda lang, teacher: opened.append((lang, teacher)) or 0)
    # Whether a kernel starts is asked by tests/test_report.py.
    told_apart = [(name, check) for name, check in doctor.CHECKS if check is not doctor._kernel]
    assert len(told_apart) == len(doctor.CHECKS) - 1
    monkeypatch.setattr(doctor, "CHECKS", told_apart)
    if words[:2] == ["report", "all"]:
        # Each report is made elsewhere, of the course's data in both languages and of odd data.
        made = ReportFiles(tmp_path, tmp_path, tmp_path)
        monkeypatch.setattr("asiakkuus_lib.report.run.make_report", lambda report, *_more: opened.append(report.name) or made)
    if words[0] == "answers":
        use_language(DOORS[page])
        run(["workbook", "asiakkuus-kurssi"])
    wanted = "en" if "--lang" in words else "fi"
    assert wanted == DOORS[page] or words[0] in ("lab", "workbook", "reports", "doctor")
    with undrawn():
        code = run(words)
    told = capsys.readouterr()
    # The doctor of a machine that lacks something says so by its code.
    assert code == 0 or words[0] == "doctor", told.err
    if words[0] == "lab":
        assert opened == [(wanted, "--teacher" in words)]
    if words[0] == "report" and words[1] != "all":
        out = tmp_path / ("january" if "january" in words else "tammikuu" if "tammikuu" in words else "reports")
        assert (out / f"{words[1].replace('-', '_')}.html").is_file()


@pytest.mark.parametrize("command", sorted({command for _page, command in OTHERS if command.startswith("make ")}))
def test_make_knows_its_targets(command):
    words = command.split(" · ")[0].split()
    done = subprocess.run([*words, "--dry-run"], cwd=TOP, capture_output=True, text=True, check=False)
    assert done.returncode == 0 and done.stdout.strip(), done.stderr


@pytest.mark.parametrize("page", DOORS)
def test_what_sets_the_house_up_names_what_is_there(page):
    text = (TOP / page).read_text("utf-8")
    for lock in set(re.findall(r"-r (\S+\.lock)", text)):
        assert (TOP / lock).is_file()
    extras = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    assert set(re.findall(r"\.\[(\w+)\]", text)) <= set(extras)
    for notebook in re.findall(r"`papermill (\S+)", text):
        assert (TOP / notebook).is_file()
    python = subprocess.run([sys.executable, "-m", "venv", "--help"], capture_output=True, check=False)
    assert python.returncode == 0


@pytest.mark.parametrize("page", DOORS)
def test_its_pictures_are_there_small_and_described(page):
    text = (TOP / page).read_text("utf-8")
    shown = re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", text)
    assert len(shown) == 4 and all(len(alt) > 30 for alt, _path in shown)
    for _alt, path in shown:
        held = (TOP / path).read_bytes()
        width, height = struct.unpack(">II", held[16:24])
        assert held.startswith(b"\x89PNG") and len(held) < 150_000 and 600 < width <= 1280 and height < 1000, path
        assert path.removesuffix(".png").endswith(DOORS[page])


@pytest.mark.parametrize("page", DOORS)
def test_its_links_lead_somewhere(page):
    for path in re.findall(r"\]\(([^)#]+)", (TOP / page).read_text("utf-8")):
        assert (TOP / path).exists(), path
