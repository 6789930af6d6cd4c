"""Advice is given in the form in which its reader can follow it: options on the command line, code in a notebook."""

import ast
import importlib
import io
import re
import shlex
from pathlib import Path

import duckdb
import openpyxl
import pandas as pd
import pytest

from asiakkuus_lib.advice import COMMAND, NOTEBOOK, Setting, advising, reader
from asiakkuus_lib.cli import run
from asiakkuus_lib.errors import AsiakkuusError
from asiakkuus_lib.locale import FOLDER, use_language
from asiakkuus_lib.reading import read_agreements, read_costs, read_transactions, verdict
from asiakkuus_lib.report.catalogue import find_report, reports
from asiakkuus_lib.report.run import make_report
from tests.builder import messages

TOP = Path(__file__).resolve().parent.parent

OPTION = re.compile(r"(?<![\w-])--\w")
# Those whose only reader sits at the command line.
OF_THE_COMMAND = {"cli", "report"}


@pytest.mark.parametrize("part", sorted({path.stem for path in FOLDER.rglob("*.po")} - OF_THE_COMMAND))
def test_no_message_of_a_lower_part_names_an_option(part):
    for message in messages.read(FOLDER / "fi" / "LC_MESSAGES" / f"{part}.po", "fi"):
        assert not OPTION.search(f"{message.id} {message.string}"), message.id


def settings() -> list[tuple[str, str]]:
    """Every parameter that the code advises to set, with the file that does."""
    found = []
    for path in sorted((TOP / "asiakkuus_lib").rglob("*.py")):
        text = path.read_text("utf-8")
        if path.name == "lesson.py" or "Setting(" not in text:
            continue
        nodes = list(ast.walk(ast.parse(text)))
        known = vars(importlib.import_module(".".join(path.relative_to(TOP).with_suffix("").parts)))
        # What a comprehension runs over, by the name that it gives to each.
        many = {one.target.id: one.iter for one in nodes if isinstance(one, ast.comprehension) and isinstance(one.target, ast.Name)}
        for node in nodes:
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Setting":
                found += [(name, path.name) for name in named(node.args[0], known, many)]
    return found


def named(node: ast.expr, known: dict[str, object], many: dict[str, ast.expr]) -> list[str]:
    """Which parameters a part of the code names; what it computes, with a question mark."""
    if isinstance(node, ast.Name) and node.id in many:
        return [str(name) for name in eval(ast.unparse(many[node.id]), known)]
    if isinstance(node, ast.Name) and node.id in known:
        return [str(known[node.id])]
    # What is no constant is the parameter of an input: `test_template.py` knows that there is one.
    return [node.value if isinstance(node, ast.Constant) else f"{ast.unparse(node)}?"]


def test_what_is_advised_can_be_set():
    known = {name for report in reports("fi").values() for name in report.parameters} | {"out"}
    # The command knows an input by its kind: --data transactions=FILE.
    known |= {f"{one.name}_path" for report in reports("fi").values() for one in report.inputs}
    assert len(settings()) >= 20
    assert {name for name, _file in settings()} <= known | {"missing[0].parameter?"}


SALES = "Asiakas;Pvm;Summa €\n"
FILES = {
    "bad_rows": SALES + "A;1.2.2026;1,50\nB;ei;2\nC;3.2.2026;2\n",
    "date_order": SALES + "A;1/2/2026;1,50\nB;3/4/2026;2\n",
    "decimal_mark": SALES + "A;1.2.2026;1.500\nB;2.2.2026;2.500\n",
    "columns": "Asiakas;Pvm;Tulos\nA;1.2.2026;1,50\n",
}
ADVICE = {
    NOTEBOOK: {
        "bad_rows": 'bad_rows="skip"', "date_order": 'date_order="day_first"',
        "decimal_mark": 'decimal_mark="comma"', "columns": 'columns="amount:…"', "data_table": 'data_table="Kevään myynti"',
    },
    COMMAND: {
        "bad_rows": "--set bad_rows=skip", "date_order": "--set date_order=day_first",
        "decimal_mark": "--set decimal_mark=comma", "columns": '--set columns="amount:…"',
        "data_table": '--set data_table="Kevään myynti"',
    },
}  # fmt: skip
CASES = sorted(ADVICE[COMMAND])


@pytest.fixture
def file(tmp_path):
    """The file of a case."""

    def made(case: str) -> Path:
        if case in FILES:
            path = tmp_path / "sales.csv"
            path.write_text(FILES[case], "utf-8")
            return path
        book = openpyxl.Workbook()
        for name in ("Kevään myynti", "Syksyn myynti"):
            page = book.create_sheet(name)
            for row in (("Asiakas", "Pvm", "Summa"), ("A", "1.2.2026", 1.5)):
                page.append(row)
        path = tmp_path / "sales.xlsx"
        book.save(path)
        return path

    return made


@pytest.mark.parametrize("lang", ["fi", "en"])
@pytest.mark.parametrize("case", CASES)
class TestAdvice:
    def test_in_a_notebook_it_is_code_that_helps(self, case, lang, file):
        use_language(lang)
        with pytest.raises(AsiakkuusError) as stopped:
            read_transactions(file(case))
        advice = ADVICE[NOTEBOOK][case]
        assert advice in str(stopped.value) and not OPTION.search(str(stopped.value))
        followed = advice.replace("…", "Tulos")
        assert eval(f"read_transactions(path, {followed})", {"path": file(case), "read_transactions": read_transactions})

    def test_on_the_line_it_is_an_option(self, case, lang, file, capsys):
        line = ["check-data", str(file(case)), "--lang", lang]
        run(line)
        said = " ".join("".join(capsys.readouterr()).split())
        assert ADVICE[COMMAND][case] in said and ADVICE[NOTEBOOK][case] not in said.replace(ADVICE[COMMAND][case], "")
        setting = ADVICE[COMMAND][case].removeprefix("--set ").replace('"', "").replace("…", "Tulos")
        assert run([*line, "--set", setting]) == 0


def test_advice_crosses_from_the_kernel_to_whoever_asked(file, tmp_path, capsys):
    path = file("bad_rows")
    assert run(["report", "rfm", "--data", str(path), "--lang", "en", "--out", str(tmp_path / "out")]) == 1
    assert "--set bad_rows=skip" in capsys.readouterr().err
    with pytest.raises(AsiakkuusError) as stopped:
        make_report(find_report("rfm", "en"), {"data_path": str(path)}, tmp_path / "out")
    assert 'bad_rows="skip"' in str(stopped.value) and "--set" not in str(stopped.value)


KINDS = {
    read_costs: ("Asiakas", "Palvelukulut"),
    read_agreements: ("Asiakasnumero", "Sopimus alkoi", "Sopimus päättyi"),
}


@pytest.mark.parametrize("lang", ["fi", "en"])
@pytest.mark.parametrize("read", KINDS, ids=lambda read: read.__name__)
@pytest.mark.parametrize("ending", [".xlsx", ".duckdb"])
def test_nobody_is_told_to_name_a_sheet_where_none_can_be_named(ending, read, lang, tmp_path):
    use_language(lang)
    path = tmp_path / f"two{ending}"
    if ending == ".xlsx":
        book = openpyxl.Workbook()
        for name in ("one", "two"):
            page = book.create_sheet(name)
            for row in (KINDS[read], ["1"] * len(KINDS[read])):
                page.append(row)
        book.save(path)
    else:
        with duckdb.connect(str(path)) as connection:
            for name in ("one", "two"):
                columns = ", ".join(f"'1' as \"{heading}\"" for heading in KINDS[read])
                connection.execute(f"create table {name} as select {columns}")
    with pytest.raises(AsiakkuusError, match="one, two") as stopped:
        read(path)
    assert "data_table" not in str(stopped.value)
    with pytest.raises(TypeError):
        read(path, data_table="one")


def test_remarks_are_advice_too():
    twice = "customer_id;date;amount_eur\n" + "A;2026-01-02;3\n" * 60
    use_language("en")
    judged = verdict(read_transactions(pd.read_csv(io.StringIO(twice), sep=";")))
    assert 'duplicates="drop"' in " ".join(judged.remarks)


@pytest.mark.parametrize("name", ["Kevään myynti", 'a "b"', "$HOME", "it's", "x"])
def test_a_value_is_quoted_as_its_reader_needs(name):
    with advising(COMMAND):
        assert shlex.split(str(Setting("data_table", name))) == ["--set", f"data_table={name}"]
    assert eval(str(Setting("data_table", name)).partition("=")[2]) == name
    assert reader() == NOTEBOOK
