"""A path means what it says: a name before a pattern, and the file as it was when it was read."""

import hashlib
import json
import os
import shutil
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import openpyxl
import pandas as pd
import pytest

from asiakkuus_lib.cli import run
from asiakkuus_lib.errors import DataError
from asiakkuus_lib.lessons.l03_value_levels.assessment import read_assessment
from asiakkuus_lib.reading import filled_forms, read_costs, read_transactions, sources
from asiakkuus_lib.reading.files import data_files
from asiakkuus_lib.report.catalogue import find_report
from asiakkuus_lib.report.input_template import write_input_template
from asiakkuus_lib.report.parameters import settle

# A name with a mark of patterns, and a neighbour that the pattern would mean.
NAMES = {
    "sales[1]": "sales1",
    "sales[!x]": "salesy",
    "sales*": "sales and more",
    "sales?": "sales2",
    "sales]": "sales",
    "**": "all",
}
if os.name == "nt":
    NAMES = {name: other for name, other in NAMES.items() if not set(name) & set("*?")}

SALES = pd.DataFrame({"customer_id": ["A", "B"], "date": ["2026-02-01", "2026-02-13"], "amount": [10.0, 20.5]})
OTHERS = pd.DataFrame({"customer_id": ["X", "Y"], "date": ["2025-02-01", "2025-02-13"], "amount": [7000.0, 9000.0]})
COSTS = pd.DataFrame({"customer_id": ["A", "B"], "service": [1.0, 2.0]})
OTHER_COSTS = pd.DataFrame({"customer_id": ["X", "Y"], "service": [700.0, 900.0]})


def database(frame: pd.DataFrame, path: Path) -> None:
    # Made elsewhere: DuckDB itself stumbles over a question mark where it writes.
    with TemporaryDirectory() as elsewhere:
        with duckdb.connect(f"{elsewhere}/made.duckdb") as connection:
            connection.register("frame", frame)
            connection.execute("create table sales as from frame")
        shutil.move(f"{elsewhere}/made.duckdb", path)


def parquet(frame: pd.DataFrame, path: Path) -> None:
    with duckdb.connect() as connection:
        connection.register("frame", frame)
        # DuckDB writes a pattern as it is.
        connection.execute(f"copy (from frame) to '{path}' (format parquet)")


def folder(frame: pd.DataFrame, path: Path) -> None:
    """A folder whose own name and whose file's name hold the marks."""
    path.mkdir()
    parquet(frame, path / f"{path.name}.parquet")


WRITERS = {
    ".csv": lambda frame, path: frame.to_csv(path, index=False),
    ".latin.csv": lambda frame, path: frame.assign(note="ö").to_csv(path, index=False, encoding="cp1252"),
    ".xlsx": lambda frame, path: frame.to_excel(path, index=False),
    ".parquet": parquet,
    ".duckdb": database,
    "": folder,
}


def beside(top: Path, name: str, ending: str, ours: pd.DataFrame, theirs: pd.DataFrame) -> Path:
    """A file of ours, and those that its name would mean as a pattern."""
    WRITERS[ending](theirs, top / f"{NAMES[name]}{ending}")
    if not ending:
        # Nor is what a file inside the folder is called.
        parquet(theirs, top / NAMES[name] / f"{name}.parquet")
    WRITERS[ending](ours, top / f"{name}{ending}")
    return top / f"{name}{ending}"


def sha256(path: Path) -> str:
    (file,) = path.iterdir() if path.is_dir() else [path]
    return hashlib.sha256(file.read_bytes()).hexdigest()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("ending", WRITERS)
class TestANameIsANameBeforeItIsAPattern:
    def test_transactions(self, name, ending, tmp_path):
        path = beside(tmp_path, name, ending, SALES, OTHERS)
        read = read_transactions(path)
        assert read.frame["amount"].tolist() == [10.0, 20.5] and read.frame["customer_id"].tolist() == ["A", "B"]
        assert (read.ledger.rows_read, read.source, read.fingerprint) == (2, path.name, sha256(path))

    def test_costs(self, name, ending, tmp_path):
        path = beside(tmp_path, name, ending, COSTS, OTHER_COSTS)
        read = read_costs(path)
        assert read.frame["service"].tolist() == [1.0, 2.0]
        assert (read.rows_read, read.source, read.fingerprint) == (2, path.name, sha256(path))

    def test_in_a_folder_of_such_a_name(self, name, ending, tmp_path):
        for place, frame in ((name, SALES), (NAMES[name], OTHERS)):
            (tmp_path / place).mkdir()
            WRITERS[ending](frame, tmp_path / place / f"data{ending}")
        assert read_transactions(tmp_path / name / f"data{ending}").frame["amount"].tolist() == [10.0, 20.5]


@pytest.mark.parametrize("name", NAMES)
def test_an_assessment(name, tmp_path):
    for place in (NAMES[name], name):
        write_input_template(find_report("value_levels", "en"), tmp_path / f"{place}.xlsx")
        book = openpyxl.load_workbook(tmp_path / f"{place}.xlsx")
        sheet = next(sheet for sheet in book if "rganisa" in "".join(str(cell.value) for cell in sheet["A"]))
        at = next(cell.row for cell in sheet["A"] if "rganisa" in str(cell.value) and cell.row > 1)
        sheet.cell(at, 2).value = f"Firm {place}"
        book.save(tmp_path / f"{place}.xlsx")
    read = read_assessment(tmp_path / f"{name}.xlsx")
    assert read.basics["organisation"] == f"Firm {name}"
    assert (read.filled.source, read.filled.fingerprint) == (f"{name}.xlsx", sha256(tmp_path / f"{name}.xlsx"))


class TestPatterns:
    @pytest.fixture
    def sales(self, tmp_path, monkeypatch) -> Path:
        """Two Parquet files in a folder that is not theirs alone, seen from the folder above."""
        (tmp_path / "sales").mkdir()
        for name, frame in (("2025", OTHERS), ("2026", SALES)):
            parquet(frame, tmp_path / "sales" / f"{name}.parquet")
        (tmp_path / "sales" / "notes.txt").write_text("of no use")
        monkeypatch.chdir(tmp_path)
        return tmp_path / "sales"

    @pytest.mark.parametrize(
        "place", ["sales/*.parquet", "sales/20?[56].parquet", "sales", "sales/*", "./sales/../sales/2*"]
    )
    @pytest.mark.parametrize("wanted", ["relative", "absolute"])
    def test_everywhere_the_same(self, place, wanted, sales, capsys):
        place = place if wanted == "relative" else str(sales.parent / place)
        assert read_transactions(place).frame["amount"].sum() == 16_030.5
        assert run(["check-data", place, "--json"]) == 0
        told = json.loads(capsys.readouterr().out)
        assert told["ledger"]["rows_read"] == 4
        for name in ("rfm", "profitability", "clv"):
            settled = settle(find_report(name, "en").parameters, {"data_path": place})["data_path"]
            os.chdir(sales)
            again = read_transactions(settled)
            assert (again.ledger.rows_read, again.fingerprint) == (4, told["sha256"])
            os.chdir(sales.parent)

    def test_a_report(self, sales, tmp_path):
        assert run(["report", "rfm", "--data", "sales/*.parquet", "--out", str(tmp_path / "out")]) == 0
        record = json.loads((tmp_path / "out" / "rfm.json").read_text("utf-8"))
        assert record["data"]["ledger"]["rows_read"] == 4
        assert record["data"]["source"] == record["parameters"]["data_path"] == "*.parquet"

    @pytest.mark.parametrize(
        "command",
        [
            ["check-data"],
            ["report", "rfm", "--data"],
            ["report", "profitability", "--set", "margin_rate=0.3", "--data"],
        ],
    )
    @pytest.mark.parametrize(
        ("place", "words"),
        [
            ("sales/*.csv", "was not found"), ("sales/*.txt", "Parquet"), ("nowhere/*.parquet", "was not found"),
            ("sales[2].csv", "was not found"),
        ],
    )  # fmt: skip
    def test_one_that_means_no_parquet(self, command, place, words, sales, tmp_path, capsys):
        out = ["--out", str(tmp_path / "out")] if command[0] == "report" else []
        assert run([*command, place, *out, "--lang", "en"]) == 1
        said = capsys.readouterr().err
        assert words in said and place in said and len(said.splitlines()) == 1
        assert not (tmp_path / "out").exists()

    def test_of_an_assessment(self, sales, capsys):
        """Forms are read one at a time."""
        for place, words in (
            ("sales/*.xlsx", "was not found"),
            ("sales/*.parquet", "was not found"),
            ("sales", "is a folder"),
        ):
            assert run(["report", "value-levels", "--data", place, "--lang", "en"]) == 1
            assert words in capsys.readouterr().err

    def test_what_a_folder_holds(self, sales):
        (sales / "deep").mkdir()
        shutil.copy(sales / "2026.parquet", sales / "deep" / "MORE.PQ")
        assert [path.name for path in data_files(sales)] == ["2025.parquet", "2026.parquet", "MORE.PQ"]


# What is rewritten: more rows, as many, fewer; in place or put in place of it.
LATER = {
    "longer": pd.DataFrame({"customer_id": [f"N{i}" for i in range(9)], "date": "2026-03-01", "amount": 1111.0}),
    "as long": SALES.assign(amount=[30.0, 40.5]),
    "shorter": pd.DataFrame({"customer_id": ["N"], "date": ["2026-03-01"], "amount": [1.0]}),
}


def rewrite(ending: str, frame: pd.DataFrame, path: Path, how: str) -> None:
    """Put other rows under the same name."""
    time.sleep(0.02)
    if not ending:
        path, ending = path / f"{path.name}.parquet", ".parquet"
    other = path.with_name(f"other{ending}")
    WRITERS[ending](frame, other)
    if how == "in place":
        path.write_bytes(other.read_bytes())
        other.unlink()
    else:
        other.replace(path)


@pytest.mark.parametrize("how", ["in place", "by another file"])
@pytest.mark.parametrize("later", LATER)
@pytest.mark.parametrize("ending", WRITERS)
class TestAFileThatChanges:
    def test_after_it_was_read_changes_nothing(self, ending, later, how, tmp_path):
        returns = pd.concat([SALES, SALES.assign(amount=-1.0)])
        WRITERS[ending](returns, tmp_path / f"sales{ending}")
        path = tmp_path / f"sales{ending}"
        print_of_it = sha256(path)
        read = read_transactions(path, returns="separate")
        rewrite(ending, LATER[later], path, how)
        assert read.relation.fetchall() == read.relation.fetchall()
        assert read.frame["amount"].tolist() == [10.0, 20.5] and read.returned["amount"].tolist() == [-1.0, -1.0]
        assert (read.ledger.rows_kept, read.ledger.amount_kept, read.fingerprint) == (2, 30.5, print_of_it)

    @pytest.mark.parametrize("hidden", [False, True])
    def test_while_it_is_read_is_refused(self, ending, later, how, hidden, tmp_path, monkeypatch):
        from asiakkuus_lib.reading import read as reading
        from asiakkuus_lib.reading.privacy import Pseudonyms

        many = pd.concat([SALES.assign(customer_id=[f"{c}{i}" for c in "AB"]) for i in range(5)])
        WRITERS[ending](many, tmp_path / f"sales{ending}")
        path = tmp_path / f"sales{ending}"
        taken = reading.take_account

        def meanwhile(*arguments):
            account = taken(*arguments)
            rewrite(ending, LATER[later], path, how)
            return account

        monkeypatch.setattr(reading, "take_account", meanwhile)
        with pytest.raises(DataError, match="muuttui"):
            read_transactions(path, pseudonyms=Pseudonyms(b"sixteen letters!", "key") if hidden else None)

    def test_costs(self, ending, later, how, tmp_path, monkeypatch):
        from asiakkuus_lib.reading import inputs

        WRITERS[ending](COSTS, tmp_path / f"costs{ending}")
        path = tmp_path / f"costs{ending}"
        judged = inputs._judge

        def meanwhile(*arguments):
            rewrite(ending, LATER[later].rename(columns={"amount": "service"}), path, how)
            return judged(*arguments)

        monkeypatch.setattr(inputs, "_judge", meanwhile)
        with pytest.raises(DataError, match="muuttui"):
            read_costs(path)


def test_a_file_added_to_a_folder_while_it_is_read(tmp_path, monkeypatch):
    folder(SALES, tmp_path / "sales")
    opened = sources._parquet

    def meanwhile(*arguments):
        source = opened(*arguments)
        parquet(OTHERS, tmp_path / "sales" / "more.parquet")
        return source

    monkeypatch.setattr(sources, "_parquet", meanwhile)
    with pytest.raises(DataError, match="muuttui"):
        read_transactions(tmp_path / "sales")


def test_an_assessment_that_changes_while_it_is_read(tmp_path, monkeypatch):
    path = tmp_path / "form.xlsx"
    write_input_template(find_report("value_levels", "en"), path)
    book = openpyxl.load_workbook(path)
    read = filled_forms.sheets_of

    def meanwhile(*arguments):
        found = read(*arguments)
        time.sleep(0.02)
        book.save(path)
        return found

    monkeypatch.setattr(filled_forms, "sheets_of", meanwhile)
    with pytest.raises(DataError, match="muuttui"):
        read_assessment(path)
