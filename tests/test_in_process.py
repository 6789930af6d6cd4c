"""Reports without a kernel are what they are with one."""

import json
import os
import re
from pathlib import Path

import openpyxl
import pytest

from asiakkuus_lib.cli import run
from asiakkuus_lib.locale import language, use_language
from tests.in_process import fresh_shell, reports_in_kernels

# One made of a form and one of purchases; see test_every_lesson.py on the lessons that they are made of.
REPORTS = [("value_levels", "fi"), ("rfm", "en")]


def files(folder: Path) -> tuple[dict, str, list]:
    """What the three files of a report say, the time apart."""
    (record,), (page,), (book,) = (list(folder.glob(f"*.{kind}")) for kind in ("json", "html", "xlsx"))
    told = json.loads(record.read_text("utf-8"))
    made_at = told.pop("made_at")
    assert made_at
    sheets = openpyxl.load_workbook(book)
    cells = [(s.title, [[(c.value, c.number_format) for c in row] for row in s if row[0].value != made_at]) for s in sheets]
    return told, re.sub(r"\d\d.\d\d UTC", "", page.read_text("utf-8")), cells


@pytest.mark.parametrize(("report", "lang"), REPORTS)
def test_a_report_is_the_one_that_a_kernel_makes(report, lang, tmp_path):
    line = ["report", report, "--lang", lang, "--out"]
    assert run([*line, str(tmp_path / "here")]) == 0
    with reports_in_kernels():
        assert run([*line, str(tmp_path / "there")]) == 0
    for here, there in zip(files(tmp_path / "here"), files(tmp_path / "there"), strict=True):
        assert here == there


def test_nothing_is_left_of_a_run():
    use_language("en")
    before = dict(os.environ)
    with fresh_shell() as shell:
        assert language() == "fi"
        shell.run_cell("mine = 1")
    with fresh_shell() as shell:
        assert "mine" not in shell.user_ns
    assert language() == "en" and dict(os.environ) == before
