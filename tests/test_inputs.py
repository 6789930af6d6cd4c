"""Every kind of input, in four languages: found, typed, counted, and under one key of pseudonyms; nothing is lost."""

import csv
import datetime
import json
import tomllib
from dataclasses import replace
from pathlib import Path

import duckdb
import jsonschema
import openpyxl
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from asiakkuus_lib import report
from asiakkuus_lib.errors import DataError
from asiakkuus_lib.locale import languages, use_language
from asiakkuus_lib.reading import pseudonyms, read_agreements, read_costs, read_input, read_transactions
from asiakkuus_lib.reading.columns import FIELDS, find_columns, plain_name
from asiakkuus_lib.reading.kinds import FOLDER, kinds
from asiakkuus_lib.reading.privacy import Pseudonyms
from asiakkuus_lib.report.case import Case
from asiakkuus_lib.report.data_quality import ledger_table
from asiakkuus_lib.report.hand_over import data_used
from asiakkuus_lib.report.reading_parameters import READING

FURTHER = sorted(set(kinds()) - {"transactions"})
FOUR = ("fi", "sv", "en", "pl")
RAW = {name: tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8")) for name in kinds()}
CUSTOMER = {"fi": "Asiakasnumero", "sv": "Kundnummer", "en": "Customer number", "pl": "Numer klienta"}
CODE = "131052-308T"
KEY = Pseudonyms(b"keltainen majakka", "key")


@pytest.fixture(autouse=True)
def _english():
    use_language("en")
    yield
    use_language("fi")


def headings_in(name: str, lang: str) -> dict[str, list[str]]:
    """How companies call each field of a kind in a language."""
    own = {told["name"]: told["names"][lang] for told in RAW[name]["fields"] if "names" in told}
    return {"customer_id": [CUSTOMER[lang]], **own}


def column(kind: str, field: str):
    return next(known for known in kinds()[kind].fields if known.name == field)


class TestNames:
    @pytest.mark.parametrize("name", FURTHER)
    def test_every_field_has_names_in_four_languages(self, name):
        for told in RAW[name]["fields"]:
            if told["name"] != "customer_id":
                assert set(told["names"]) == set(FOUR) and all(told["names"].values())
            for words in told.get("words", {}).values():
                assert set(words) == set(FOUR) and all(words.values())

    @pytest.mark.parametrize("lang", FOUR)
    @pytest.mark.parametrize("name", FURTHER)
    def test_every_name_is_found_as_its_field(self, name, lang):
        known = headings_in(name, lang)
        first = {field: names[0] for field, names in known.items()}
        assert kinds()[name].find(list(first.values())) == first
        for field, names in known.items():
            for heading in names:
                for written in (heading, heading.upper(), f" {heading.replace(' ', '_')}. "):
                    seen = {**first, field: written}
                    assert kinds()[name].find(list(seen.values())) == seen, heading

    @pytest.mark.parametrize("name", kinds())
    def test_no_name_is_of_two_fields(self, name):
        # The name of a customer may go for the customer where there is no number.
        seen = [(plain_name(n), f.name) for f in kinds()[name].fields if not f.personal for n in f.names]
        assert len(dict(set(seen))) == len(set(seen))

    def test_no_word_has_two_meanings(self):
        for kind in kinds().values():
            for known in kind.fields:
                words = {(plain_name(w), value) for value, by in known.words.items() for ws in by.values() for w in ws}
                assert len(dict(words)) == len(words)

    def test_transactions_are_declared_as_they_are_read(self):
        transactions = kinds()["transactions"]
        assert tuple(known.name for known in transactions.fields) == (*FIELDS[:3], "product_group", "product", "quantity", "currency")
        for known in transactions.fields:
            seen = [transactions.fields[0].names[0], transactions.fields[1].names[0], transactions.fields[2].names[0], *known.names[:1]]
            assert find_columns(list(dict.fromkeys(seen)), {}, "x")[known.name] == known.names[0]

    @pytest.mark.parametrize("name", kinds())
    def test_what_a_declaration_names_is_there(self, name):
        kind = kinds()[name]
        fields = {known.name for known in kind.fields}
        assert {*kind.key, *kind.any_of, *kind.tells} <= fields and kind.fields[0].name == "customer_id"
        assert {known.after for known in kind.fields} <= fields | {""}
        codes = {known.reason for known in kind.fields} | {"ends_first"}
        assert set(kind.reasons) <= codes
        assert {key for told in RAW[name]["fields"] for key in told} <= {
            "name", "type", "needed", "filled", "names", "words", "free", "low", "high", "whole", "after", "personal", "reason",
            "heading", "what", "example", "mistake", "rows", "offered",
        }  # fmt: skip


# What each language writes.
YES = {"fi": ("Kyllä", "ei"), "sv": ("Ja", "nej"), "en": ("TRUE", "false"), "pl": ("Tak", "nie")}
SEPARATORS = {"fi": ";", "sv": ";", "en": ",", "pl": "\t"}
ENCODINGS = {"fi": "utf-8", "sv": "cp1252", "en": "utf-8-sig", "pl": "utf-16"}


def written_in(lang: str, known) -> tuple[list[str], list]:
    """Two cells of a field as a language writes them, and what they mean."""
    if known.type == "yes_no":
        return list(YES[lang]), [True, False]
    if known.type == "choice":
        (value, words), (other, more) = list(known.words.items())[:2]
        return [words[lang][0], more[lang][-1].upper()], [value, other]
    if known.type == "day":
        day = "2025-02-13" if lang in ("sv", "pl") else "13/02/2025" if lang == "en" else "13.2.2025"
        return [day, day], [pd.Timestamp(2025, 2, 13)] * 2
    if known.type == "share":
        return [{"en": "5.5 %"}.get(lang, "5,5 %"), "0"], [0.055, 0.0]
    if known.type == "money":
        return [{"en": "1,234.50"}.get(lang, "1 234,50"), "-"[:0]], [1234.5, float("nan")]
    if known.type == "number":
        number = 2025 if known.whole and known.low > 100 else 4
        return [str(number)] * 2, [number] * 2
    return ["Ääkkönen", ""], ["Ääkkönen", ""]


@pytest.mark.parametrize("lang", FOUR)
@pytest.mark.parametrize("name", FURTHER)
def test_files_of_four_languages(name, lang, tmp_path):
    names = headings_in(name, lang)
    table, wanted = {names["customer_id"][0]: ["00123", "00124"]}, {"customer_id": ["00123", "00124"]}
    for known in kinds()[name].fields[1:]:
        table[names[known.name][-1]], wanted[known.name] = written_in(lang, known)
    path = tmp_path / "file.csv"
    with path.open("w", encoding=ENCODINGS[lang], newline="", errors="replace") as file:
        csv.writer(file, delimiter=SEPARATORS[lang]).writerows([list(table), *zip(*table.values(), strict=True)])
    read = read_input(name, path)
    assert read.columns == dict(zip(wanted, table, strict=True)) and not read.unread and not read.refused
    expected = pd.DataFrame(wanted)
    for known in kinds()[name].fields:
        got, want = read.frame[known.name].tolist(), expected[known.name].tolist()
        assert got == pytest.approx(want, nan_ok=True) if known.type == "money" else got == want, known.name


@pytest.mark.parametrize("name", [name for name in FURTHER if kinds()[name].own])
def test_the_courses_own(name):
    read = read_input(name)
    assert not read.refused and read.ledger.rows_read == read.ledger.rows_kept + read.ledger.silent >= 500
    assert read.frame["customer_id"].str.fullmatch(r"P\d{4}" if name == "prospects" else r"A\d{5}").all()


@pytest.mark.parametrize(
    ("name", "field"), [("survey", "recommend"), ("register", "referred_by"), ("contacts", "channel"), ("contacts", "seller_id")]
)
def test_a_column_of_the_courses_own_is_read(name, field):
    read = read_input(name)
    assert read.columns[field] == field and read.frame[field].nunique() > 1


def test_the_register_of_the_course_as_it_is():
    register, course = read_input("register").frame, pd.read_csv(Path(__file__).parents[1] / "data/course/customers.csv")
    assert register["marketing_consent"].tolist() == (course["marketing_consent"] == "yes").tolist()
    assert register["customer_type"].tolist() == course["customer_type"].tolist()
    assert register["acquired_on"].equals(pd.to_datetime(course["acquired_on"]))


def test_a_kind_without_data_of_the_course(monkeypatch):
    without = {"members": replace(kinds()["members"], own="")}
    monkeypatch.setattr("asiakkuus_lib.reading.inputs.kinds", lambda: without)
    with pytest.raises(DataError, match="members of the loyalty programme.*Give a file"):
        read_input("members")


# Any frame.
WORD = st.text("abcåäöÅÄÖ0123456789 -_/.'\"|,;%&€ł", max_size=12).map(lambda text: " ".join(text.split()))
ID = st.text("ABCÅÄÖabc0123456789-", min_size=1, max_size=9).filter(lambda text: text.strip("-") != "")
DAYS = st.dates(datetime.date(1970, 1, 1), datetime.date(2099, 12, 31))


def cents(low: float, high: float) -> st.SearchStrategy:
    return st.integers(round(low * 100), round(high * 100)).map(lambda n: n / 100)


def values(known) -> st.SearchStrategy:
    """What a field may hold; None where a cell is empty."""
    if known.type == "yes_no":
        some = st.booleans()
    elif known.type == "choice":
        some = st.sampled_from(list(known.words))
    elif known.type == "day":
        some = DAYS
    elif known.type == "money":
        some = cents(-1e6, 1e6)
    elif known.type == "share":
        some = st.integers(0, 100).map(lambda n: n / 100)
    elif known.type == "number":
        low, high = max(known.low, 0), min(known.high, 3000)
        some = st.integers(int(low), int(high)) if known.whole else cents(low, high)
    else:
        some = (ID if known.type == "customer" else WORD.filter(lambda text: not text.startswith(("=", "'"))))
    return some if known.filled else st.none() | some


@st.composite
def tables(draw, name: str) -> pd.DataFrame:
    """Rows of a kind, typed, that say something each."""
    kind = kinds()[name]
    rows = []
    for customer in draw(st.lists(ID, min_size=1, max_size=8, unique=True)):
        row = {known.name: draw(values(known)) for known in kind.fields[1:]}
        for known in kind.fields:
            if known.after and row[known.name] and row[known.after]:
                row[known.after], row[known.name] = sorted((row[known.after], row[known.name]))
        rows.append({"customer_id": customer, **{field: None if value == "" else value for field, value in row.items()}})
    table = pd.DataFrame(rows, columns=[known.name for known in kind.fields], dtype=object)
    tells = kind.tells or tuple(table.columns)
    return table[table[list(tells)].notna().any(axis=1)].reset_index(drop=True)


def as_csv(name: str, table: pd.DataFrame, path: Path) -> Path:
    """As a Finnish Excel writes it: semicolons, decimal commas, days of two and one digit."""

    def cell(field: str, value: object) -> str:
        if value is None or value != value:
            return ""
        if isinstance(value, bool):
            return "kyllä" if value else "ei"
        if isinstance(value, datetime.date):
            return f"{value.day}.{value.month}.{value.year}"
        if isinstance(value, float):
            return f"{value:.2f}".replace(".", ",")
        words = column(name, field).words
        return words[value]["fi"][0] if value in words else str(value)

    rows = [[cell(field, value) for field, value in zip(table, row, strict=True)] for row in table.itertuples(index=False)]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows([headings_row(name), *rows])
    return path


def headings_row(name: str) -> list[str]:
    return [headings_in(name, "fi")[known.name][0] for known in kinds()[name].fields]


def as_xlsx(name: str, table: pd.DataFrame, path: Path) -> Path:
    book = openpyxl.Workbook()
    for row in [headings_row(name), *table.itertuples(index=False)]:
        book.active.append([None if value is None or value != value else value for value in row])
    book.save(path)
    return path


def as_frame(name: str, table: pd.DataFrame, _path: Path) -> pd.DataFrame:
    typed = table.copy()
    for known in kinds()[name].fields:
        if known.type == "day":
            typed[known.name] = pd.to_datetime(typed[known.name])
        elif known.type in ("money", "share", "number"):
            typed[known.name] = typed[known.name].astype(float)
        elif known.type == "yes_no":
            typed[known.name] = typed[known.name].astype("boolean")
    return typed.set_axis(headings_row(name), axis=1)


def as_parquet(name: str, table: pd.DataFrame, path: Path) -> Path:
    duckdb.from_df(as_frame(name, table, path)).write_parquet(str(path))
    return path


WRITERS = {".csv": as_csv, ".xlsx": as_xlsx, ".parquet": as_parquet, ".frame": as_frame}


def same(name: str, table: pd.DataFrame, frame: pd.DataFrame) -> None:
    """Whether a frame is what was written."""
    for known in kinds()[name].fields:
        wanted = [None if value is None or value != value else value for value in table[known.name]]
        got = [None if pd.isna(value) or value == "" else value for value in frame[known.name]]
        got = [value.date() if isinstance(value, pd.Timestamp) else value for value in got]
        assert got == wanted, known.name


@pytest.mark.parametrize("ending", WRITERS)
@pytest.mark.parametrize("name", FURTHER)
def test_what_is_written_is_read_back(name, ending, tmp_path):
    @settings(max_examples=6 if ending in (".csv", ".xlsx") else 3, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
    @given(table=tables(name))
    def holds(table):
        if table.empty:
            return
        read = read_input(name, WRITERS[ending](name, table, tmp_path / f"made{ending}"))
        assert read.ledger.rows_read == read.ledger.rows_kept == len(table) and not read.refused
        same(name, table, read.frame)

    holds()


# Cells that may be anything.
ODD = st.sampled_from(["", " ", "K1", "K2", "Yhteensä", "Oy Aava Ab yhteensä", "ei", "kyllä", "ehkä", "1.2.2026", "31.2.2026", "5", "-5", "0,5", "1e999", "99999999999", "Asiakasnumero", "yritys", "x\u200b"])


@pytest.mark.parametrize("name", FURTHER)
def test_no_row_is_lost(name, tmp_path):
    width = len(kinds()[name].fields)

    @settings(max_examples=10, deadline=None)
    @given(rows=st.lists(st.lists(ODD, min_size=width, max_size=width), min_size=1, max_size=12))
    def holds(rows):
        path = tmp_path / "odd.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, delimiter=";").writerows([headings_row(name), *rows])
        filled = {at for at, row in enumerate(rows, start=2) if any(cell.strip() for cell in row)}
        told = {"bad_rows": "skip", "date_order": "day_first", "decimal_mark": "comma"}
        try:
            read = read_input(name, path, **told)
        except DataError as stopped:
            assert not filled or "cannot be read" in str(stopped) or "%" in str(stopped)
            return
        lines = [line for _reason, part in read.refused for line in part]
        assert len(set(lines)) == len(lines) and set(lines) <= filled
        ledger = read.ledger
        assert ledger.rows_read == len(filled) == len(read.frame) + len(lines) + ledger.silent + ledger.once_more
        frame = ledger.to_frame().set_index("item")["rows"]
        assert frame["Rows read"] + frame[frame < 0].sum() == frame["Rows used"] == len(read.frame)
        # The rows used are those that stand in the file, in its order.
        used = [row[0].replace("\u200b", "").strip() for at, row in enumerate(rows, start=2) if at in filled - set(lines)]
        assert not set(read.frame["customer_id"]) - set(used)
        if not ledger.silent and not ledger.once_more:
            assert read.frame["customer_id"].tolist() == used
        if lines:
            with pytest.raises(DataError, match="cannot be read"):
                read_input(name, path, **{**told, "bad_rows": "stop"})

    holds()


def sheet_of(name: str, lang: str) -> list[list]:
    """The example of a file to fill in."""
    asked = [known.asked for known in kinds()[name].fields if known.asked]
    columns = [part["rows"][lang] if isinstance(part["rows"], dict) else part["rows"] for part in asked]
    return [[part["heading"][lang] for part in asked], *zip(*columns, strict=True)]


@pytest.mark.parametrize("lang", languages())
class TestOneWorkbook:
    def made(self, path, lang, renamed=()):
        book = openpyxl.Workbook()
        book.remove(book.active)
        for name in kinds():
            page = book.create_sheet(dict(renamed).get(name, kinds()[name].page["sheet"][lang]))
            for row in sheet_of(name, lang):
                page.append([cell or None for cell in row])
        book.save(path)
        return path

    def test_each_input_has_its_own_sheet(self, lang, tmp_path):
        path = self.made(tmp_path / "all.xlsx", lang)
        assert len(read_transactions(path).frame) == 3
        for name in FURTHER:
            # In whichever language the file was made and the report is.
            use_language("fi" if lang == "en" and name > "contacts" else "en")
            read = read_input(name, path)
            assert len(read.frame) == 3 and not read.unread, name
            assert list(read.columns) == [known.name for known in kinds()[name].fields if known.asked]

    def test_where_none_is_called_so_the_reader_is_asked(self, lang, tmp_path):
        use_language(lang)
        path = self.made(tmp_path / "two.xlsx", lang, {"register": "Taul1"})
        book = openpyxl.load_workbook(path)
        book.copy_worksheet(book["Taul1"]).title = "Taul2"
        book.save(path)
        with pytest.raises(DataError, match="Taul1, Taul2") as stopped:
            read_input("register", path)
        assert kinds()["register"].page["sheet"][lang] in str(stopped.value)

    def test_in_a_database_too(self, lang, tmp_path):
        with duckdb.connect(str(tmp_path / "two.duckdb")) as connection:
            for table in ("sheet1", kinds()["register"].page["sheet"][lang].lower()):
                connection.execute(f"create table {table} as select '{table}' as asiakas, true as markkinointilupa")
        read = read_input("register", tmp_path / "two.duckdb")
        assert read.frame["customer_id"].tolist() == [kinds()["register"].page["sheet"][lang].lower()]


def csv_of(tmp_path, text: str) -> Path:
    path = tmp_path / "file.csv"
    path.write_text(text, "utf-8")
    return path


class TestPrivacy:
    @pytest.mark.parametrize("name", FURTHER)
    def test_an_identity_code_anywhere_stops(self, name, tmp_path):
        heads = [*headings_row(name), "Muu"]
        good = [*(cells[0][0] for cells in (written_in("fi", known) for known in kinds()[name].fields)), "x"]
        good[0] = "K1"
        places = [(at, ".csv") for at in range(len(heads))] + [(len(heads) - 1, ".xlsx")]
        for at, ending in places:
            row = [f"tunnus {CODE}" if place == at else cell for place, cell in enumerate(["K2", *good[1:]])]
            path = tmp_path / f"codes{ending}"
            if ending == ".csv":
                path.write_text(";".join(heads) + "\n" + ";".join(good) + "\n" + ";".join(row) + "\n", "utf-8")
            else:
                book = openpyxl.Workbook()
                for cells in (heads, good, row):
                    book.active.append(cells)
                book.save(path)
            with pytest.raises(DataError, match="personal identity codes") as stopped:
                read_input(name, path, bad_rows="skip")
            assert heads[at] in str(stopped.value) and CODE not in str(stopped.value)
            if ending == ".csv":
                hidden = read_input(name, path, bad_rows="skip", pseudonyms=KEY)
                assert CODE not in hidden.frame.to_csv() + json.dumps(hidden.to_dict()) + hidden.ledger.to_frame().to_csv()

    @pytest.mark.parametrize("name", FURTHER)
    def test_pseudonyms_are_those_of_the_purchases(self, name):
        sales = read_transactions(pseudonyms=KEY).frame["customer_id"]
        table = pd.DataFrame(sheet_of(name, "en")[1:], columns=sheet_of(name, "en")[0])
        table[column(name, "customer_id").asked["heading"]["en"]] = ["A00031", " A00054 ", "A\u00a000031".replace("\u00a0", "")]
        if kinds()[name].key:
            table = table.iloc[:2]
        read = read_input(name, table, pseudonyms=KEY)
        assert set(read.frame["customer_id"]) == {KEY.of("A00031"), KEY.of("A00054")} <= set(sales)
        assert read.pseudonymised and "A00031" not in read.frame.to_csv() + json.dumps(read.to_dict())

    def test_another_customer_is_renamed_too_and_names_are_not_read(self):
        made = pd.DataFrame({"Asiakas": ["K1", "K2"], "Nimi": ["Aino", "Eino"], "Suosittelija": ["", "K1"], "Asiakasvastaava": "M1"})
        plain, hidden = read_input("register", made), read_input("register", made, pseudonyms=KEY)
        assert plain.frame["name"].tolist() == ["Aino", "Eino"] and "name" not in hidden.frame
        assert hidden.frame["referred_by"].tolist() == ["", KEY.of("K1")] == ["", hidden.frame["customer_id"][0]]
        assert hidden.frame["responsible"].tolist() == ["", ""] and plain.frame["responsible"].tolist() == ["M1", "M1"]

    def test_words_that_few_share_are_not_told(self):
        areas = ["Turku"] * 5 + ["Salo"] * 4 + ["aino@example.fi"] * 6
        made = pd.DataFrame({"Asiakas": [f"K{n}" for n in range(15)], "Alue": areas})
        assert read_input("register", made, pseudonyms=KEY).frame["area"].tolist() == ["Turku"] * 5 + [""] * 10
        assert read_input("register", made).frame["area"].tolist() == areas

    def test_examples_are_not_shown_under_pseudonyms(self, tmp_path):
        path = csv_of(tmp_path, "asiakas;markkinointilupa\nK1;kyllä\nK2;salaisuus\n")
        for hidden in (None, KEY):
            with pytest.raises(DataError, match="line 3|lines 3") as stopped:
                read_input("register", path, pseudonyms=hidden)
            assert ("salaisuus" in str(stopped.value)) == (hidden is None)

    def test_a_case_reads_all_under_one_key_of_its_own(self, tmp_path):
        sales = csv_of(tmp_path, "asiakas;pvm;summa\n" + "".join(f"K{n};2.1.2025;1{n},00\n" for n in range(9)))
        register = tmp_path / "register.csv"
        register.write_text("asiakas;markkinointilupa\n" + "".join(f"K{n};kyllä\n" for n in range(9)), "utf-8")
        values = {name: parameter.default for name, parameter in READING.items()}
        told = {**values, "data_path": str(sales), "register_path": str(register), "costs_path": "", "pseudonymise": True}
        case = Case.read(told)
        assert list(case.inputs) == ["register"] and case.inputs["register"].pseudonyms == pseudonyms().origin == "random"
        assert set(case.inputs["register"].frame["customer_id"]) == set(case.transactions.frame["customer_id"])
        assert list(Case.read({**values, "data_path": "", "register_path": "", "costs_path": ""}).inputs) == ["costs", "register"]


class TestRows:
    def test_of_each_key_there_is_one_row(self, tmp_path):
        path = csv_of(tmp_path, "asiakas;markkinointilupa;väri\nK1;kyllä;red\nK2;ei;\nK1;KYLLÄ;blue\nK3;ei;\nK3;kyllä;\nK2;;\n")
        with pytest.raises(DataError, match=r"contradict each other on 4 rows \(lines 3, 5, 6, 7\)"):
            read_input("register", path)
        read = read_input("register", path, bad_rows="skip")
        assert read.frame["customer_id"].tolist() == ["K1"] and read.ledger.once_more == 1
        assert read.refused == (("contradicts", (3, 5, 6, 7)),)

    def test_equal_rows_of_a_kind_without_a_key_are_kept_and_told(self, tmp_path):
        row = "K1;1.2.2026;käynti\n"
        read = read_input("contacts", csv_of(tmp_path, "asiakas;pvm;kanava\n" + 3 * row))
        assert len(read.frame) == 3 and read.ledger.repeated == 2
        assert "of which exact duplicates" in read.ledger.to_frame()["item"].tolist()

    def test_a_heading_in_the_middle_and_totals(self, tmp_path):
        path = csv_of(tmp_path, "asiakas;alue\nK1;Turku\nAsiakas;Alue\nasiakas;alue\nYhteensä:;2\n;Salo\n")
        read = read_input("register", path, bad_rows="skip")
        assert dict(read.refused) == {"no_customer": (6,), "total_row": (5,), "heading_again": (4,)}

    @pytest.mark.parametrize("lang", languages())
    def test_every_refusal_is_said_in_words(self, lang, tmp_path):
        use_language(lang)
        path = csv_of(tmp_path, "asiakas;liittyi;erosi;alennus;arvottu\nK1;1.2.2026;;5 %;kyllä\nK2;;1.3.2026;;\nK3;1.2.2026;1.1.2026;;\n"
                                "K4;1.2.2026;;500 %;\nK5;1.2.2026;;;ehkä\nK6;;;;kyllä\n")  # fmt: skip
        with pytest.raises(DataError) as stopped:
            read_input("members", path)
        for words in {
            "fi": ("sarakkeen liittyi päivää", "eroaa, ennen kuin hän liittyy", "osuus ei ole välillä 0–100 %", "kyllä eikä ei", "'ehkä'"),
            "en": ("day in the column liittyi", "leaves before joining", "between 0 and 100 %", "neither yes nor no", "'ehkä'"),
        }[lang]:  # fmt: skip
            assert words in str(stopped.value)
        read = read_input("members", path, bad_rows="skip")
        assert dict(read.refused) == {"bad_joined_on": (3,), "bad_discount_rate": (5,), "bad_invited_by_lot": (6,), "ends_first": (4,)}
        assert read.ledger.silent == 1 and read.frame["customer_id"].tolist() == ["K1"]
        assert len(ledger_table(read).to_html()) > 100

    @pytest.mark.parametrize(
        ("cells", "shares"),
        [(["57", "0", "100"], [0.57, 0, 1]), (["0,57", "1"], [0.57, 1]), (["0,5 %", "0,9%"], [0.005, 0.009]),
         (["57 %", "0,57"], [0.57, 0.57]), (["0", "1"], [0, 1])],
    )  # fmt: skip
    def test_shares_and_per_cent(self, cells, shares, tmp_path):
        path = csv_of(tmp_path, "asiakas;liittyi;alennus\n" + "".join(f"K{n};2026-01-31;{cell}\n" for n, cell in enumerate(cells)))
        assert read_input("members", path).frame["discount_rate"].tolist() == pytest.approx(shares)

    def test_shares_that_may_be_either(self, tmp_path):
        path = csv_of(tmp_path, "asiakas;liittyi;alennus\nK1;2026-01-31;0,57\nK2;2026-01-31;57\n")
        with pytest.raises(DataError, match=r"both 0.57 and 57"):
            read_input("members", path)

    def test_two_permissions(self, tmp_path):
        path = csv_of(tmp_path, "asiakas;markkinointilupa;suoramarkkinointilupa\nK1;kyllä;ei\n")
        with pytest.raises(DataError, match="markkinointilupa and suoramarkkinointilupa"):
            read_input("register", path)

    def test_a_ban_is_no_permission(self, tmp_path):
        read = read_input("register", csv_of(tmp_path, "asiakas;alue;markkinointikielto\nK1;Turku;kyllä\n"))
        assert "marketing_consent" not in read.frame and read.unread == ("markkinointikielto",)

    def test_endless_numbers_are_refused(self):
        made = pd.DataFrame({"asiakas": ["K1", "K2", "K3"], "palvelukulut": [1.0, float("inf"), float("nan")]})
        assert read_input("costs", made, bad_rows="skip").refused == (("bad_amount", (2,)),)

    def test_values_of_a_kind_that_cannot_be_read(self, tmp_path):
        duckdb.sql("select 'K1' as asiakas, [1.5] as palvelukulut").write_parquet(str(tmp_path / "odd.parquet"))
        with pytest.raises(DataError, match=r"palvelukulut holds values of the type"):
            read_input("costs", tmp_path / "odd.parquet")

    @pytest.mark.parametrize("lang", languages())
    @pytest.mark.parametrize("name", FURTHER)
    def test_a_file_of_something_else(self, name, lang, tmp_path):
        use_language(lang)
        with pytest.raises(DataError) as stopped:
            read_input(name, csv_of(tmp_path, "Nimi;Väri\nAino;sininen\n"))
        said = str(stopped.value)
        assert str(kinds()[name].needs) in said and "Nimi, Väri" in said and said.startswith("file.csv")
        example = kinds()[name].example(lang).split(", ")
        assert ", ".join(example) in said and kinds()[name].suffices(kinds()[name].find(example))


def test_every_input_has_its_place_in_the_record():
    schema = json.loads((Path(report.__file__).parent / "record.schema.json").read_text("utf-8"))
    purchases = {"$defs": schema["$defs"], **schema["properties"]["data"]["oneOf"][0]}
    transactions = read_transactions()
    inputs = [read_costs(), read_agreements(), *(read_input(name) for name in ("register", "contacts", "survey", "members", "pilot", "prospects"))]
    facts = data_used(transactions, transactions.last_day, *inputs, None).facts
    assert set(FURTHER) <= set(facts)
    jsonschema.Draft202012Validator(purchases).validate(json.loads(json.dumps(facts)))
