"""The file to fill in: understood by the reader of files, in one language, never in the way of another file."""

import datetime
import shutil
import zipfile
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from asiakkuus_lib.cli import run
from asiakkuus_lib.course import lessons
from asiakkuus_lib.errors import DataError, ParameterError
from asiakkuus_lib.locale import languages, use_language
from asiakkuus_lib.reading import form_of, read_agreements, read_costs, read_transactions
from asiakkuus_lib.reading.columns import FIELDS, NEEDED, currency_of, find_columns
from asiakkuus_lib.reading.kinds import kinds
from asiakkuus_lib.report.catalogue import reports
from asiakkuus_lib.report.input_template import ROWS, input_table

DECLARED = {lesson.report_name: lesson.inputs for lesson in lessons() if lesson.inputs and not lesson.form}
FORMS = [form_of(lesson) for lesson in lessons() if lesson.form]
SHEETS = {
    "fi": ["Ostot", "Asiakasrekisteri", "Ohje", "Luettelot"], "en": ["Purchases", "Register", "Instructions", "Lists"],
}  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The file to fill in for the RFM report, in each language."""
    folder = tmp_path_factory.mktemp("templates")
    paths = {lang: folder / f"{lang} data.xlsx" for lang in SHEETS}
    for lang, path in paths.items():
        assert run(["template", "rfm", str(path), "--lang", lang]) == 0
    assert len(list(folder.iterdir())) == len(paths)
    return paths


def filled(source: Path, path: Path, rows: list[tuple]) -> Path:
    """The file with rows written where a user would write them."""
    book = openpyxl.load_workbook(source)
    for i, row in enumerate(rows, start=2):
        for j, value in enumerate(row, start=1):
            book.worksheets[0].cell(i, j, value)
    book.save(path)
    return path


def strings(path: Path) -> set[str]:
    """Every text of a workbook: sheets, cells, and what Excel says when a cell is chosen or refused."""
    book = openpyxl.load_workbook(path)
    found = set(book.sheetnames) | {book.properties.title}
    for sheet in book:
        found |= {cell.value for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)}
        found |= set(sheet.tables)
        for rule in sheet.data_validations.dataValidation:
            found |= {rule.promptTitle, rule.prompt, rule.errorTitle, rule.error}
    return found - {None}


def every_table():
    """Each sheet to fill in, as it is declared."""
    of_kinds = [{**kind.page, "columns": [known.asked for known in kind.fields if known.asked]} for kind in kinds().values()]
    return [*of_kinds, *(sheet for form in FORMS for sheet in form.declared["sheets"])]


class TestDeclared:
    def test_every_text_is_in_every_language(self):
        def texts(value):
            if isinstance(value, dict) and "en" in value:
                yield value
            elif isinstance(value, dict):
                for part in value.values():
                    yield from texts(part)
            elif isinstance(value, list):
                for part in value:
                    yield from texts(part)

        for table in every_table():
            assert all(isinstance(table[key], dict) for key in ("sheet", "row", "sample"))
            for column in table["columns"]:
                assert all(isinstance(column[key], dict) for key in ("heading", "what", "example", "mistake"))
            for text in texts(table):
                assert set(text) == set(languages()) and all(text.values())
                assert len({len(value) for value in text.values() if isinstance(value, list)}) <= 1

    def test_reports_and_columns_are_known(self):
        assert set(DECLARED) <= set(reports("fi"))
        for main in map(input_table, (*DECLARED, "value_levels")):
            for table in (main, *main.more):
                for column in table.columns:
                    assert column.kind in ("text", "date", "money", "number", "choice", "scale", "prose", "key")
                    assert (column.kind in ("choice", "key")) == bool(column.choices)
                    # Where the rows are there beforehand, the example has them all.
                    assert len(column.rows) == (len(table.ready) or 3)

    def test_a_declaration_names_what_there_is(self):
        for inputs in DECLARED.values():
            for one in inputs:
                asked = {known.name for known in kinds()[one.name].fields if known.asked}
                assert set(one.columns) <= asked and not inputs[0].optional
                needed = {known.name for known in kinds()[one.name].fields if known.needed}
                assert not one.columns or needed <= set(one.columns)

    @pytest.mark.parametrize("lang", languages())
    @pytest.mark.parametrize("name", DECLARED)
    def test_every_input_is_a_parameter_of_its_report(self, name, lang):
        assert {one.parameter for one in DECLARED[name]} <= set(reports(lang)[name].parameters)
        assert reports(lang)[name].inputs == DECLARED[name]

    @pytest.mark.parametrize("lang", SHEETS)
    def test_headings_are_recognised(self, lang):
        use_language(lang)
        columns = input_table("rfm").columns
        headings = [column.heading for column in columns]
        assert find_columns(headings, {}, "x.xlsx") == {
            field: c.heading for field in FIELDS for c in columns if c.field == field
        }
        assert {column.field for column in columns if column.needed} == set(NEEDED)
        assert [currency_of(column.heading) for column in columns if column.kind == "money"] == ["EUR"]

    @pytest.mark.parametrize("lang", SHEETS)
    @pytest.mark.parametrize("name", DECLARED)
    def test_headings_of_every_report_are_recognised(self, name, lang):
        use_language(lang)
        main = input_table(name)
        for one, table in zip(DECLARED[name], (main, *main.more), strict=True):
            headings = [column.heading for column in table.columns]
            found = find_columns(headings, {}, "x") if one.name == "transactions" else kinds()[one.name].find(headings)
            assert found == {column.field: column.heading for column in table.columns}

    @pytest.mark.parametrize("name", DECLARED)
    def test_a_report_wants_what_its_lesson_declares(self, name):
        main = input_table(name)
        assert [table.input for table in main.more] == [one.name for one in DECLARED[name][1:]]
        for one, table in zip(DECLARED[name], (main, *main.more), strict=True):
            assert not one.columns or {column.field for column in table.columns} == set(one.columns)

    def test_a_report_without_a_file_to_fill_in(self):
        with pytest.raises(ParameterError, match="rfm"):
            input_table("weather")


@pytest.mark.parametrize("lang", SHEETS)
class TestFilledIn:
    def test_read_back_as_it_was_written(self, lang, made, tmp_path):
        use_language(lang)
        columns = input_table("rfm").columns
        rows = list(zip(*(column.rows for column in columns), strict=True))
        read = read_transactions(filled(made[lang], tmp_path / "filled.xlsx", rows))
        wanted = pd.DataFrame(rows, columns=[column.field for column in columns])
        wanted["date"] = pd.to_datetime(wanted["date"])
        pd.testing.assert_frame_equal(
            read.frame[list(wanted)].reset_index(drop=True), wanted, check_dtype=False, check_exact=False
        )
        assert read.frame["customer_id"].tolist() == ["00123", "00124", "00124"]
        assert read.currency == "EUR"
        assert (read.ledger.rows_read, read.ledger.rows_kept, read.ledger.returns) == (3, 3, 1)

    def test_what_is_needed_is_enough(self, lang, made, tmp_path):
        rows = [("00001", datetime.date(2026, 1, 31), 10), ("00002", datetime.date(2026, 2, 28), -0.5)]
        read = read_transactions(filled(made[lang], tmp_path / "filled.xlsx", rows))
        assert read.frame["customer_id"].tolist() == ["00001", "00002"]
        assert read.frame["amount"].tolist() == [10, -0.5]

    def test_nothing_filled_in(self, lang, made):
        with pytest.raises(DataError, match="ei yhtään riviä"):
            read_transactions(made[lang])


@pytest.mark.parametrize("lang", SHEETS)
class TestWorkbook:
    @pytest.fixture
    def book(self, lang, made):
        return openpyxl.load_workbook(made[lang])

    def test_sheets_and_properties(self, book, lang):
        assert book.sheetnames == SHEETS[lang]
        assert book.active.title == SHEETS[lang][0]
        assert SHEETS[lang][0] in book.properties.title and "RFM" in book.properties.title
        assert book.properties.language == lang

    def test_nothing_but_headings_stands_on_the_sheet_to_fill_in(self, book, lang):
        use_language(lang)
        sheet = book.worksheets[0]
        cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
        assert [cell.value for cell in cells] == [column.heading for column in input_table("rfm").columns]
        assert all(cell.row == 1 and cell.font.bold for cell in cells)
        assert sheet.freeze_panes == "A2"
        assert len(sheet.tables) == 1 and next(iter(sheet.tables.values())).headerRowCount == 1

    def test_formats(self, book, lang):
        use_language(lang)
        widths = book.worksheets[0].column_dimensions
        forms = {c.field: widths[chr(65 + i)].number_format for i, c in enumerate(input_table("rfm").columns)}
        assert forms["customer_id"] == forms["product_group"] == forms["product"] == "@"
        assert forms["date"] == {"fi": "d.m.yyyy", "en": "yyyy-mm-dd"}[lang]
        assert forms["amount"] == "#,##0.00"

    def test_every_column_tells_what_goes_into_it(self, book, lang):
        use_language(lang)
        columns = input_table("rfm").columns
        rules = {str(rule.sqref): rule for rule in book.worksheets[0].data_validations.dataValidation}
        assert list(rules) == [f"{letter}2:{letter}{ROWS + 1}" for letter in "ABCDEF"]
        by_field = dict(zip((column.field for column in columns), rules.values(), strict=True))
        for column in columns:
            rule = by_field[column.field]
            assert rule.showInputMessage and rule.promptTitle == column.heading and column.what in rule.prompt
        assert by_field["customer_id"].type is None
        assert by_field["date"].type == "date" and by_field["date"].errorStyle is None
        assert by_field["amount"].type == by_field["quantity"].type == "decimal"
        assert float(by_field["amount"].formula1) < -1_000_000 and float(by_field["amount"].formula2) > 1_000_000
        for field in ("date", "amount", "quantity"):
            rule = by_field[field]
            assert rule.showErrorMessage and rule.errorTitle and rule.error and rule.allowBlank

    def test_product_groups_are_chosen_from_the_list_or_written(self, book, lang):
        use_language(lang)
        (group,) = (column for column in input_table("rfm").columns if column.kind == "choice")
        (rule,) = (rule for rule in book.worksheets[0].data_validations.dataValidation if rule.type == "list")
        assert rule.errorStyle == "information"
        sheet, _mark, cells = rule.formula1.partition("!")
        offered = [row[0].value for row in book[sheet.strip("'")][cells.replace("$", "")]]
        assert offered == list(group.choices)
        table = next(iter(book[SHEETS[lang][3]].tables.values()))
        assert book[SHEETS[lang][3]]["A1"].value == group.heading and table.ref == f"A1:A{len(offered) + 1}"

    def test_yes_and_no_are_chosen_from_the_list_only(self, book, lang):
        rules = [rule for rule in book.worksheets[1].data_validations.dataValidation if rule.type == "list"]
        offered = []
        for rule in rules:
            sheet, _mark, cells = rule.formula1.partition("!")
            offered.append([row[0].value for row in book[sheet.strip("'")][cells.replace("$", "")]])
            assert rule.errorStyle in (None, "stop")
        assert ["kyllä", "ei"] in offered if lang == "fi" else ["yes", "no"] in offered

    def test_what_excel_says_is_not_too_long_for_it(self, book, lang):
        for sheet in book:
            for rule in sheet.data_validations.dataValidation:
                assert len(rule.prompt) <= 255 and len(rule.promptTitle) <= 32 and len(rule.error or "") <= 255

    def test_instructions(self, book, lang, made):
        sheet = book[SHEETS[lang][2]]
        text = "\n".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None)
        assert f'asiakkuus check-data "{made[lang].name}"' in text
        assert f'asiakkuus report rfm --data "{made[lang].name}"' in text
        assert "--pseudonymise" in text
        use_language(lang)
        for column in input_table("rfm").columns:
            assert all(part in text for part in (column.heading, column.what, column.example, column.mistake))
        assert all(
            len(table.tableColumns) == len({c.name for c in table.tableColumns}) for table in sheet.tables.values()
        )

    def test_the_example_is_not_taken_for_data(self, book, lang):
        for sheet in book.worksheets[1:]:
            for row in sheet.iter_rows(max_row=20, values_only=True):
                headings = [str(cell) for cell in row if cell is not None]
                with pytest.raises(DataError):
                    find_columns(headings, {}, "x.xlsx")
                for kind in kinds().values():
                    assert sheet.title in kind.sheets or not kind.suffices(kind.find(headings))

    def test_no_formula_no_macro_no_merged_cell(self, book, lang, made):
        assert not any(
            cell.data_type == "f" or cell.hyperlink for sheet in book for row in sheet.iter_rows() for cell in row
        )
        assert not any(sheet.merged_cells.ranges for sheet in book)
        with zipfile.ZipFile(made[lang]) as parts:
            assert not any("vba" in name or "external" in name for name in parts.namelist())
            assert not any(b"<f>" in parts.read(name) for name in parts.namelist() if "worksheets" in name)


def test_languages_are_not_mixed(made):
    # Customer numbers, and the number of pieces, are the same in both.
    assert strings(made["fi"]) & strings(made["en"]) == {"00123", "00124", "00125", "2"}


@pytest.mark.parametrize("lang", SHEETS)
class TestRefused:
    def refused(self, capsys, code: int, arguments: list[str], *words: str) -> None:
        assert run(["template", *arguments]) == code
        said = capsys.readouterr()
        assert not said.out and len(said.err.strip().splitlines()) == 1 and "Traceback" not in said.err
        assert all(word in said.err for word in words)

    def test_a_file_that_is_there(self, lang, tmp_path, capsys):
        path = tmp_path / "sales.xlsx"
        path.write_text("last month's", "utf-8")
        words = {"fi": "on jo olemassa", "en": "already exists"}[lang]
        self.refused(capsys, 1, ["rfm", str(path), "--lang", lang], "sales.xlsx", words)
        assert path.read_text("utf-8") == "last month's" and list(tmp_path.iterdir()) == [path]

    def test_a_file_that_comes_there_meanwhile(self, lang, tmp_path, capsys, monkeypatch):
        path = tmp_path / "sales.xlsx"
        write = Path.write_bytes

        def another_is_quicker(made, content):
            write(path, b"theirs")
            return write(made, content)

        monkeypatch.setattr(Path, "write_bytes", another_is_quicker)
        words = {"fi": "on jo olemassa", "en": "already exists"}[lang]
        self.refused(capsys, 1, ["rfm", str(path), "--lang", lang], words)
        assert path.read_bytes() == b"theirs" and list(tmp_path.iterdir()) == [path]

    @pytest.mark.parametrize("folder", ["nowhere", "file.txt"])
    def test_a_folder_that_cannot_be_written_into(self, lang, folder, tmp_path, capsys):
        (tmp_path / "file.txt").write_text("a file, not a folder", "utf-8")
        words = {"fi": "ei voi kirjoittaa kansioon", "en": "cannot be written into the folder"}[lang]
        self.refused(capsys, 1, ["rfm", str(tmp_path / folder / "sales.xlsx"), "--lang", lang], words, folder)
        assert [path.name for path in tmp_path.iterdir()] == ["file.txt"]

    def test_a_disk_that_is_full(self, lang, tmp_path, capsys, monkeypatch):
        def full(made, content):
            made.touch()
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(Path, "write_bytes", full)
        self.refused(capsys, 1, ["rfm", str(tmp_path / "sales.xlsx"), "--lang", lang], "sales.xlsx")
        assert not list(tmp_path.iterdir())

    @pytest.mark.parametrize("name", ["sales", "sales.csv", "sales.xls"])
    def test_a_name_that_is_not_of_a_workbook(self, lang, name, tmp_path, capsys):
        self.refused(capsys, 2, ["rfm", str(tmp_path / name), "--lang", lang], ".xlsx")
        assert not list(tmp_path.iterdir())

    def test_an_unknown_report(self, lang, tmp_path, capsys):
        self.refused(capsys, 2, ["rfn", str(tmp_path / "sales.xlsx"), "--lang", lang], "rfm?")
        assert not list(tmp_path.iterdir())

    def test_no_file_named(self, lang, capsys):
        self.refused(capsys, 2, ["rfm", "--lang", lang], {"fi": "TIEDOSTO", "en": "FILE"}[lang])


def test_where_links_are_not_known(tmp_path, monkeypatch):
    """Memory sticks and some network disks have no hard links."""

    def no_links(*_args):
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    assert run(["template", "rfm", str(tmp_path / "sales.xlsx")]) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["sales.xlsx"]


def test_the_path_is_told(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert run(["template", "rfm", "Ostot 2026.XLSX"]) == 0
    assert capsys.readouterr().out == "Ostot 2026.XLSX\n"
    shutil.copy("Ostot 2026.XLSX", "copy.xlsx")
    assert openpyxl.load_workbook("copy.xlsx").sheetnames == SHEETS["fi"]


@pytest.mark.parametrize("lang", SHEETS)
class TestTwoSheets:
    """The profitability report is filled in on two sheets of one file."""

    def test_read_back_as_it_was_written(self, lang, tmp_path):
        path = tmp_path / "both.xlsx"
        assert run(["template", "profitability", str(path), "--lang", lang]) == 0
        use_language(lang)
        main = input_table("profitability")
        book = openpyxl.load_workbook(path)
        assert book.sheetnames[:2] == [main.sheet, main.more[0].sheet]
        for sheet, table in zip(book.worksheets, (main, *main.more), strict=False):
            for j, column in enumerate(table.columns, start=1):
                for i, value in enumerate(column.rows, start=2):
                    sheet.cell(i, j, value)
        book.save(path)
        sales, costs = read_transactions(path), read_costs(path)
        assert sales.frame["customer_id"].tolist() == ["00123", "00124", "00124"]
        assert sales.currency == costs.currency == "EUR" and not costs.unread
        wanted = pd.DataFrame({column.field: column.rows for column in main.more[0].columns})
        pd.testing.assert_frame_equal(costs.frame[list(wanted)], wanted, check_dtype=False)

    def test_the_instructions_tell_of_both(self, lang, tmp_path):
        path = tmp_path / "both.xlsx"
        assert run(["template", "profitability", str(path), "--lang", lang]) == 0
        use_language(lang)
        seen = strings(path)
        assert any("--data costs=both.xlsx" in text for text in seen)
        for column in input_table("profitability").more[0].columns:
            assert column.what in seen and column.mistake in seen


@pytest.mark.parametrize("lang", SHEETS)
def test_the_file_of_lifetime_value_has_costs_and_agreements_too(lang, tmp_path):
    """Written, filled in with the examples, and read back by the readers of purchases, costs and agreements."""
    path = tmp_path / "clv.xlsx"
    assert run(["template", "clv", str(path), "--lang", lang]) == 0
    use_language(lang)
    main = input_table("clv")
    assert [table.input for table in main.more] == ["costs", "agreements", "register"]
    book = openpyxl.load_workbook(path)
    for sheet, table in zip(book.worksheets, (main, *main.more), strict=False):
        for j, column in enumerate(table.columns, start=1):
            for i, value in enumerate(column.rows, start=2):
                sheet.cell(i, j, value or None)
    book.save(path)
    assert read_transactions(path).frame["customer_id"].tolist() == ["00123", "00124", "00124"]
    assert len(read_costs(path).frame) == 3
    found = read_agreements(path).frame
    assert found["customer_id"].tolist() == ["00123", "00124", "00125"] and found["ended"].isna().tolist() == [True, False, True]
    assert found["began"].dt.strftime("%Y-%m-%d").tolist() == ["2024-01-31", "2023-05-02", "2025-11-10"]
    seen = strings(path)
    assert any("--data agreements=clv.xlsx" in text for text in seen) and any("--data costs=clv.xlsx" in text for text in seen)
