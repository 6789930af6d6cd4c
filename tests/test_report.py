"""Reports from the command line: on real data, and on everything that can go wrong."""

import hashlib
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import nbformat
import openpyxl
import pytest

from asiakkuus_lib.cli import run
from asiakkuus_lib.data import bundled
from asiakkuus_lib.report.catalogue import find_report, reports, tagged
from asiakkuus_lib.report.run import template

GOOD = "customer;date;amount\n" + "".join(f"K{i % 9};2025-{1 + i % 12:02d}-11;{10 + i}\n" for i in range(60))


@pytest.fixture
def sales(tmp_path) -> Path:
    path = tmp_path / "sales.csv"
    path.write_text(GOOD, "utf-8")
    return path


@pytest.fixture
def last_month(tmp_path) -> Path:
    """A folder with last month's report in it."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for suffix in ("html", "xlsx", "json"):
        (folder / f"rfm.{suffix}").write_text(f"last month's {suffix}", "utf-8")
    return folder


def untouched(folder: Path) -> bool:
    files = sorted(path.name for path in folder.iterdir())
    return files == ["rfm.html", "rfm.json", "rfm.xlsx"] and all(
        path.read_text("utf-8") == f"last month's {path.suffix[1:]}" for path in folder.iterdir()
    )


class TestCdnow:
    @pytest.fixture(scope="class")
    @classmethod
    def made(cls, cdnow, tmp_path_factory):
        out = tmp_path_factory.mktemp("cdnow-report")
        assert run(["report", "rfm", "--data", str(cdnow), "--lang", "en", "--out", str(out)]) == 0
        return out

    def test_record(self, made, cdnow):
        record = json.loads((made / "rfm.json").read_text("utf-8"))
        assert record["key_figures"]["customers"] == 23_570
        assert record["key_figures"]["revenue"] == 2_500_315.63
        assert record["data"]["sha256"] == hashlib.sha256(cdnow.read_bytes()).hexdigest()
        assert record["data"]["ledger"]["rows_read"] == 69_659
        assert record["data"]["reference_date"] == "1998-07-01"
        assert record["data"]["ledger"]["duplicates"] == 255
        assert record["parameters"]["data_path"] == "cdnow.csv"
        assert str(cdnow.parent) not in (made / "rfm.json").read_text("utf-8")

    def test_page(self, made, cdnow):
        page = (made / "rfm.html").read_text("utf-8")
        assert "23,570" in page and "$2,500,315.63" in page
        assert '<html lang="en">' in page
        assert "<script" not in page and " style=" not in page and "http" not in page.replace("http-equiv", "")
        assert str(cdnow.parent) not in page
        order = [
            page.index(f">{title}<") for title in ("Key figures", "Quality of the data", "How this report was made")
        ]
        assert order == sorted(order)
        assert all(re.search(r"\d", alt) for alt in re.findall(r'<img[^>]* alt="([^"]*)"', page))

    def test_workbook(self, made):
        book = openpyxl.load_workbook(made / "rfm.xlsx", read_only=True)
        customers = book["Customers"]
        assert customers.max_row == 23_571
        rows = list(customers.iter_rows(min_row=2, values_only=True))
        assert len({row[0] for row in rows}) == 23_570
        assert all(row[1] for row in rows)
        assert round(sum(row[5] for row in rows), 2) == 2_500_315.63

    def test_nothing_is_left_behind(self, made):
        assert sorted(path.name for path in made.iterdir()) == ["rfm.html", "rfm.json", "rfm.xlsx"]


def test_plain_papermill(cdnow, tmp_path):
    """papermill notebooks/en/06_rfm.ipynb out.ipynb -p data_path cdnow.csv"""
    out = tmp_path / "out.ipynb"
    source = bundled("notebooks", "en", "06_rfm.ipynb")
    command = [sys.executable, "-m", "papermill", str(source), str(out), "-p", "data_path", str(cdnow)]
    done = subprocess.run([*command, "--no-progress-bar"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "nknown parameter" not in done.stderr and "Unable to parse" not in done.stderr
    text = " ".join(
        output["data"]["text/plain"]
        for cell in nbformat.read(out, as_version=4).cells
        for output in cell.get("outputs", [])
        if "data" in output
    )
    assert "23,570" in text and "$2,500,315.63" in text


def test_a_small_file_with_parameters(sales, tmp_path):
    settings = tmp_path / "settings.yaml"
    settings.write_text("q: 3\nas_of: 2026-01-31\n", "utf-8")
    out = tmp_path / "out" / "deeper"
    arguments = [
        "report",
        "rfm",
        "--data",
        str(sales),
        "--params",
        str(settings),
        "--set",
        "q=4",
        "--out",
        str(out),
    ]
    assert run(arguments) == 0
    record = json.loads((out / "rfm.json").read_text("utf-8"))
    assert record["parameters"]["q"] == 4 and record["parameters"]["as_of"] == "2026-01-31"
    assert record["key_figures"]["customers"] == 9
    assert '<html lang="fi">' in (out / "rfm.html").read_text("utf-8")


def test_a_name_is_a_name_and_never_a_formula(tmp_path):
    hostile = [
        "<script>alert(1)</script>",
        '=HYPERLINK("x")',
        "{{7*7}}",
        "\u202egnp.exe",
        "A" * 10_000,
        "a\x00b",
    ]
    path = tmp_path / "sales.csv"
    rows = "".join(
        f'"{name.replace(chr(34), chr(34) * 2)}";2025-01-{i + 1:02d};{100 + i}\n' for i, name in enumerate(hostile)
    )
    path.write_text("customer;date;amount\n" + rows.replace("\x00", "\x01"), "utf-8")
    assert run(["report", "rfm", "--data", str(path), "--set", "segment_focus=new", "--set", "new_days=400",
                "--set", "top_n=50", "--out", str(tmp_path / "out")]) == 0  # fmt: skip
    page = (tmp_path / "out" / "rfm.html").read_text("utf-8")
    assert "<script" not in page and "&lt;script&gt;" in page and "{{7*7}}" in page
    assert "\u202e" not in page and "A" * 300 not in page
    book = openpyxl.load_workbook(tmp_path / "out" / "rfm.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not any(cell.data_type == "f" or cell.hyperlink for cell in cells)
    assert '=HYPERLINK("x")' in {cell.value for cell in cells}


SMALL = {
    "one new customer returned everything": "K1;2025-01-05;a;50\nK2;2025-03-01;b;70\nK3;2025-12-20;a;30\nK3;2025-12-21;a;-30\n",
    "all sums are zero": "K1;2025-01-05;a;0\nK2;2025-03-01;b;0\n",
    "more returned than bought": "K1;2025-01-05;a;10\nK1;2025-02-05;a;-100\nK2;2025-03-01;b;-70\n",
    "one row": "K1;2025-01-05;a;10\n",
}


@pytest.mark.parametrize("case", SMALL)
def test_small_and_odd_data(case, tmp_path):
    path = tmp_path / "sales.csv"
    path.write_text("customer;date;product group;amount\n" + SMALL[case], "utf-8")
    assert run(["report", "rfm", "--data", str(path), "--set", "segment_focus=loyal", "--out", str(tmp_path / "out")]) == 0
    page = (tmp_path / "out" / "rfm.html").read_text("utf-8")
    assert "Segmentissä Uskolliset ei ole asiakkaita." in page and not re.search(r">\s*nan", page)
    assert json.loads((tmp_path / "out" / "rfm.json").read_text("utf-8"))["data"]["columns"]["amount"] == "amount"


WRONG = {
    "file missing": (["--data", "nothing.csv"], 1, {"fi": "ei löydy", "en": "was not found"}),
    "unknown parameter": (["--set", "qq=4"], 1, {"fi": "Tarkoititko q", "en": "Did you mean q"}),
    "wrong type": (["--set", "q=many"], 1, {"fi": "kokonaisluku", "en": "a whole number"}),
    "impossible value": (["--set", "q=1"], 1, {"fi": "2–10", "en": "2–10"}),
    "impossible choice": (
        ["--set", "method=fixt"],
        1,
        {"fi": "Tarkoititko fixed", "en": "Did you mean fixed"},
    ),
    "impossible date": (["--set", "as_of=2026-02-30"], 1, {"fi": "2026-01-31", "en": "2026-01-31"}),
    "unreadable parameter file": (
        ["--params", "nothing.yaml"],
        1,
        {"fi": "ei voi avata", "en": "cannot be opened"},
    ),
    "not name=value": (["--set", "q"], 2, {"fi": "nimi=arvo", "en": "name=value"}),
    "unknown option": (["--colour", "red"], 2, {"fi": "--colour", "en": "--colour"}),
    "too many words": (["twice"], 2, {"fi": "liikaa", "en": "too much"}),
}


@pytest.mark.parametrize("lang", ["fi", "en"])
@pytest.mark.parametrize("case", WRONG)
def test_mistakes_found_before_any_kernel_starts(case, lang, last_month, capsys):
    arguments, code, words = WRONG[case]
    assert run(["report", "rfm", *arguments, "--lang", lang, "--out", str(last_month)]) == code
    said = capsys.readouterr().err
    assert words[lang] in said
    assert len(said.strip().splitlines()) == 1 and "Traceback" not in said
    assert untouched(last_month)


@pytest.mark.parametrize("lang", ["fi", "en"])
def test_wrong_report_and_wrong_command(lang, capsys):
    assert run(["report", "rfn", "--lang", lang]) == 2
    assert "rfm?" in capsys.readouterr().err
    assert run(["reprot", "--lang", lang]) == 2
    assert "reprot" in capsys.readouterr().err
    assert run(["report", "--lang", lang]) == 2
    assert {"fi": "NIMI", "en": "NAME"}[lang] in capsys.readouterr().err
    assert run(["reports", "--lang", "xx"]) == 2


FILES = {
    "empty": (b"", {"fi": "tyhjä", "en": "is empty"}),
    "not a table": (b"\x89PNG\x00\x00\x01", {"fi": "ei ole taulukko", "en": "not a table"}),
    "column missing": (
        b"customer;date;colour\nA;2026-01-01;red\n",
        {"fi": "customer, date, colour", "en": "customer, date, colour"},
    ),
    "dates": (b"customer;date;amount\nA;2026-01-01;1\nA;soon;1\n", {"fi": "rivit 3", "en": "lines 3"}),
}


@pytest.mark.parametrize("lang", ["fi", "en"])
@pytest.mark.parametrize("case", FILES)
def test_files_that_are_not_usable(case, lang, tmp_path, last_month, capsys):
    content, words = FILES[case]
    path = tmp_path / "data.csv"
    path.write_bytes(content)
    assert run(["report", "rfm", "--data", str(path), "--lang", lang, "--out", str(last_month)]) == 1
    said = capsys.readouterr().err.strip().splitlines()[-1]
    assert words[lang] in said and "data.csv" in said
    assert untouched(last_month)


def test_reference_date_before_the_first_purchase(sales, last_month, capsys):
    arguments = ["report", "rfm", "--data", str(sales), "--set", "as_of=1.1.2020", "--out", str(last_month)]
    assert run(arguments) == 1
    assert "2025-01-11" in capsys.readouterr().err
    assert untouched(last_month)


def test_output_folder_that_cannot_be_written(tmp_path, sales, capsys):
    blocked = tmp_path / "file"
    blocked.write_text("a file, not a folder", "utf-8")
    assert run(["report", "rfm", "--data", str(sales), "--out", str(blocked / "reports")]) == 1
    assert "--out" in capsys.readouterr().err
    assert blocked.read_text("utf-8") == "a file, not a folder"


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise on Windows")
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_interrupted_half_way(sent, last_month):
    command = [sys.executable, "-m", "asiakkuus_lib.cli", "report", "rfm", "--out", str(last_month)]
    running = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True)
    deadline = time.monotonic() + 60
    while not list(last_month.glob(".rfm-*/template.ipynb")) and time.monotonic() < deadline:
        time.sleep(0.1)
    time.sleep(3)
    os.killpg(running.pid, sent) if sent == signal.SIGINT else running.send_signal(sent)
    _out, said = running.communicate(timeout=60)
    assert running.returncode == 1, said
    assert "Keskeytetty" in said and "Traceback" not in said
    assert untouched(last_month)


def test_our_own_fault_is_said_to_be_ours(monkeypatch, last_month, capsys):
    def broken(*_args):
        raise RuntimeError("disk on fire")

    monkeypatch.setattr("asiakkuus_lib.report.run.page", broken)
    assert run(["report", "rfm", "--out", str(last_month)]) == 3
    assert "disk on fire" in capsys.readouterr().err
    assert untouched(last_month)


class TestCatalogue:
    def test_both_languages_have_the_same_parameters(self):
        finnish, english = reports("fi"), reports("en")
        assert list(finnish) == list(english)
        for name in finnish:
            ours = [(p.name, p.kind, p.default, p.limit) for p in finnish[name].parameters.values()]
            theirs = [(p.name, p.kind, p.default, p.limit) for p in english[name].parameters.values()]
            assert ours == theirs
            assert all(p.help for p in finnish[name].parameters.values())
            assert finnish[name].title != english[name].title

    @pytest.mark.parametrize("name", reports("fi"))
    def test_what_is_for_students_is_left_out(self, name):
        cells = template(find_report(name, "fi")).cells
        assert not any(tagged(cell, "lesson") for cell in cells)
        assert "quiz(" not in "".join(cell.source for cell in cells)

    def test_the_list_of_reports(self, capsys):
        assert run(["reports", "--lang", "en"]) == 0
        listed = capsys.readouterr().out
        assert all(name in listed for report in reports("en").values() for name in report.parameters)

    def test_a_hyphen_will_do_for_the_line_below(self):
        assert all(find_report(name.replace("_", "-"), "en").name == name for name in reports("en"))

    def test_what_a_report_reads(self):
        assert {name: report.reads for name, report in reports("fi").items()}["value_levels"] == "assessment"
        assert find_report("rfm", "fi").reads == "transactions"


@pytest.mark.parametrize("lang", ["fi", "en"])
@pytest.mark.parametrize("command", [[], ["report"], ["reports"], ["check-data"], ["template"], ["lab"], ["doctor"]])
def test_help_is_in_one_language(command, lang, capsys):
    assert run([*command, "--help", "--lang", lang]) == 0
    said = capsys.readouterr().out
    finnish = ("Käyttö:", "Valinnat", "Näytä tämä ohje")
    english = ("Usage:", "Options", "Show this message")
    assert all(word in said for word in (finnish if lang == "fi" else english))
    assert not any(word in said for word in (english if lang == "fi" else finnish))


def test_doctor(capsys):
    assert run(["doctor", "--lang", "en"]) == 0
    said = capsys.readouterr().out
    assert "✗" not in said and "All is ready." in said
