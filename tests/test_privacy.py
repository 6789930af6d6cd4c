"""Personal data stays with whoever has it: identity codes, pseudonyms, and groups too small to be shown."""

import base64
import html
import json
import os
import random
import re
import signal
import subprocess
import sys
import time
import unicodedata
import zipfile
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from urllib.parse import quote, unquote

import nbformat
import openpyxl
import pandas as pd
import psutil
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from PIL import Image

from asiakkuus_lib.cli import run
from asiakkuus_lib.errors import DataError, ParameterError
from asiakkuus_lib.reading import bundled, pseudonyms, read_transactions
from asiakkuus_lib.reading.privacy import (
    KEY_FILE_VARIABLE,
    KEY_VARIABLE,
    SMALLEST_GROUP,
    Pseudonyms,
    identity_codes,
)

NAME, REVERSED = "Åke Canarysson-Öhman", "Canarysson-Öhman Åke"
EMAIL = "ake.canary+tilaus@postilaatikko.example"
CODE = "131052-308T"
# As examples show it: right in form, with a wrong check character.
NO_CODE = "131052-308U"
KEY, OTHER_KEY = "keltainen-majakka-7421", "sininen-poiju-9913-ab"
BUYERS_OF_NAMED_GROUP = 3
FIRST, LAST = date(2024, 1, 1), date(2025, 12, 31)
HEADINGS = ("Asiakas", "Pvm", "Tuoteryhmä", "Tuote", "Summa €", "Huomautus", "Myyjä", "Sähköposti")


def rows(code: str = CODE) -> list[tuple[str, ...]]:
    """Two years of purchases by over 300 customers, with personal data wherever people put it."""
    chance = random.Random(20260101)
    days = (LAST - FIRST).days
    made = []
    for number in range(320):
        visits = 1 + min(int(chance.expovariate(0.28)), 25)
        begin = chance.randrange(days)
        for _visit in range(visits):
            day = FIRST + timedelta(days=chance.randrange(begin, days + 1))
            group = chance.choice(("Matkat", "Matkat", "Ravintola", "Rahti", "Hytit"))
            cents = round(chance.lognormvariate(8.4, 0.9))
            made.append((f"A{number:05d}", day, group, f"{group} {chance.randrange(4)}", cents))
            if chance.random() < 0.03:
                made.append((f"A{number:05d}", day, group, f"{group} palautus", -cents // 2))
    made += [(who, date(2025, 3 + n, 7), "Matkat", "Matkat 1", 12_345 + n)
             for who in (NAME, REVERSED, EMAIL, EMAIL.upper(), code, code.lower()) for n in range(4)]  # fmt: skip
    # Few buy what carries a name; of what many buy, an address or a code in the name is enough.
    made += [(f"A{n:05d}", date(2025, 5, 5), f"Lahja: {NAME}", f"Kaiverrus {REVERSED}", 31_415 + n)
             for n in range(BUYERS_OF_NAMED_GROUP)]  # fmt: skip
    made += [
        (f"A{n:05d}", date(2025, 6, 6), f"Tilaus {EMAIL}", f"Lippu {code.lower()} / {EMAIL}", 2_000) for n in range(30)
    ]
    made += [(f"A{n:05d}", date(2025, 7, 7), f"Sopimus {code}", f"Kortti ({code})", 2_500) for n in range(30)]
    made += [("A00007", date(2025, 8, 8), "Helikopteri", "Helikopteri yksin", 987_654)]
    written = [
        (who, day.isoformat(), group, product, f"{cents / 100:.2f}".replace(".", ","),
         (f"soita: {NAME}", code, "", f"hlö {code.lower()}")[i % 4], (NAME.upper(), "N.N.")[i % 2], (EMAIL, "")[i % 2])
        for i, (who, day, group, product, cents) in enumerate(made)
    ]  # fmt: skip
    # Rows that cannot be read: the cell itself is personal.
    written[100:100] = [
        ("A00001", NAME, "Matkat", "Matkat 1", "10,00", "", "", ""),
        ("A00002", "2025-01-02", "Matkat", "Matkat 1", EMAIL, "", "", ""),
        ("A00003", code, "Matkat", "Matkat 1", "10,00", "", "", ""),
        ("A00004", "2025-01-02", "Matkat", "Matkat 1", f"{code} €", "", "", ""),
        ("", "2025-01-02", "Matkat", "Matkat 1", "10,00", NAME, code, EMAIL),
    ]
    return written


def write(path: Path, code: str = CODE, broken: bool = True) -> Path:
    """The rows as a company's export: semicolons, Windows letters, a row of broken quotation marks."""
    lines = [";".join(f'"{cell}"' for cell in row) for row in (HEADINGS, *rows(code))]
    if broken:
        lines.insert(200, f'"{NAME}" {code};"2025-01-02";"Matkat";"{EMAIL}";"10,00";"";"";""')
    path.write_text("\r\n".join(lines) + "\r\n", "cp1252")
    return path


def purchases(code: str = CODE) -> pd.DataFrame:
    """The rows that can be read, independently of the product."""
    good = [
        row
        for row in rows(code)
        if row[0] and re.fullmatch(r"\d{4}-\d\d-\d\d", row[1]) and re.fullmatch(r"-?\d+,\d\d", row[4])
    ]
    frame = pd.DataFrame(good, columns=HEADINGS)
    return frame.assign(cents=frame["Summa €"].str.replace(",", "").astype(int))


# Whatever form a canary takes, one of these is left of it once the text is made plain.
CANARIES = re.compile(r"canarysson|ohman|ake\W{0,3}can|postilaatikko|131052\W{0,6}308\W{0,6}t")


def plain(text: str) -> str:
    """Text without accents, capitals and invisible marks."""
    return unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode("ascii")


def readings(data: bytes, depth: int = 0):
    """Every way in which somebody could read these bytes: unpacked, decoded, unescaped."""
    if zipfile.is_zipfile(BytesIO(data)):
        with zipfile.ZipFile(BytesIO(data)) as archive:
            for name in archive.namelist():
                yield plain(name)
                yield from readings(archive.read(name), depth)
        return
    if data.startswith(b"\x89PNG"):
        with Image.open(BytesIO(data)) as image:
            image.load()
            yield plain(repr(image.info))
            assert not image.text
    try:
        text = data.decode("utf-8")
    except ValueError:
        yield plain(data.decode("utf-16-le", "replace"))
        yield plain(data.decode("cp1252", "replace"))
        return
    yield plain(text)
    yield plain(html.unescape(text))
    yield plain(unquote(text))
    yield plain(re.sub(r"\\+[ux]\{?([0-9a-fA-F]{2,4})\}?", lambda found: chr(int(found[1], 16)), text))
    if depth < 2:
        for packed in re.findall(rb"(?:[A-Za-z0-9+/]{4}){5,}(?:[A-Za-z0-9+/]{2,3}={0,2})?", data.replace(b"\\n", b"")):
            with suppress(ValueError):
                yield from readings(base64.b64decode(packed + b"=" * (-len(packed) % 4)), depth + 1)


def told(data: bytes, wanted: re.Pattern = CANARIES) -> set[str]:
    """What is found of something wanted, anywhere in some bytes."""
    return {found[0] for text in readings(data) for found in wanted.finditer(text)}


def folder_bytes(folder: Path) -> dict[str, bytes]:
    """The files of a folder by name; none may be missing, or empty."""
    found = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert sorted(found) == ["rfm.html", "rfm.json", "rfm.xlsx"] and all(found.values())
    return found


def excel_frame(folder: Path, sheet: str) -> pd.DataFrame:
    """A sheet of the report's workbook."""
    return pd.read_excel(folder / "rfm.xlsx", sheet_name=sheet)


def figure_about(folder: Path, words: str) -> str:
    """The figure of a page with these words in its heading: drawing, alternative text and table."""
    figures = re.findall(r"<figure>.*?</figure>", (folder / "rfm.html").read_text("utf-8"), re.DOTALL)
    (found,) = [figure for figure in figures if words in html.unescape(figure.split("</figcaption>")[0])]
    return found


def asiakkuus(*arguments: object, temp: Path, **environ: str) -> subprocess.CompletedProcess:
    """The command in a process of its own, with a folder of its own for what is temporary."""
    temp.mkdir(exist_ok=True)
    hidden = {KEY_VARIABLE, KEY_FILE_VARIABLE}
    surroundings = {name: value for name, value in os.environ.items() if name not in hidden}
    return subprocess.run(
        [sys.executable, "-m", "asiakkuus_lib.cli", *map(str, arguments)], capture_output=True, check=False,
        env={**surroundings, "TMPDIR": str(temp), **environ},
    )  # fmt: skip


@pytest.fixture(autouse=True)
def no_key(monkeypatch):
    """No key from outside, and none left behind."""
    for name in (KEY_VARIABLE, KEY_FILE_VARIABLE):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="module")
def sales(tmp_path_factory) -> Path:
    return write(tmp_path_factory.mktemp("private") / "sales.csv")


@dataclass(frozen=True)
class Made:
    """A finished run."""

    folder: Path
    temp: Path
    said: bytes


PRIVATE = ("--pseudonymise", "--set", "bad_rows=skip")


@pytest.fixture(scope="module")
def made(sales, tmp_path_factory) -> Made:
    """A report under pseudonyms, by a key in the environment."""
    top = tmp_path_factory.mktemp("made")
    done = asiakkuus(
        "report", "rfm", "--data", sales, *PRIVATE, "--customers", "--out", top / "out", temp=top / "temp",
        **{KEY_VARIABLE: KEY},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return Made(top / "out", top / "temp", done.stdout + done.stderr)


@pytest.fixture(scope="module")
def notebook(sales, tmp_path_factory) -> Made:
    """The lesson run by plain papermill, without a key."""
    top = tmp_path_factory.mktemp("papermill")
    source = bundled("notebooks", "en", "06_rfm.ipynb")
    (top / "temp").mkdir()
    surroundings = {name: value for name, value in os.environ.items() if name not in (KEY_VARIABLE, KEY_FILE_VARIABLE)}
    done = subprocess.run(
        [sys.executable, "-m", "papermill", str(source), str(top / "out.ipynb"), "--no-progress-bar",
         "--no-request-save-on-cell-execute",
         "-p", "data_path", str(sales), "-p", "pseudonymise", "True", "-p", "bad_rows", "skip"],
        capture_output=True, check=False, env={**surroundings, "TMPDIR": str(top / "temp")},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return Made(top, top / "temp", done.stdout + done.stderr)


class TestTheSearch:
    """A search that finds nothing proves something only where it would have found it."""

    @pytest.mark.parametrize("canary", [NAME, REVERSED, NAME.upper(), EMAIL, EMAIL.upper(), CODE, CODE.lower()])
    def test_every_disguise_is_seen_through(self, canary):
        packed = BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("docProps/core.xml", html.escape(canary).encode("ascii", "xmlcharrefreplace"))
        disguises = {
            "plain": canary.encode(),
            "percent": quote(canary, safe="").encode(),
            "html": "".join(f"&#{ord(mark)};" for mark in canary).encode(),
            "json": json.dumps(canary).encode(),
            "escaped": "".join(f"\\u{ord(mark):04x}" for mark in canary).encode(),
            "decomposed": unicodedata.normalize("NFD", canary).encode(),
            "windows": canary.encode("cp1252"),
            "utf-16": canary.encode("utf-16"),
            "base64": b'{"image/png": "' + base64.b64encode(f"some text: {canary}".encode()) + b'"}',
            "zip": packed.getvalue(),
        }
        assert {name for name, data in disguises.items() if not told(data)} == set()

    def test_nothing_is_found_where_nothing_is(self):
        assert told(b"A00001;2025-01-02;131052;308.10;Makela" * 50) == set()


class TestCanaries:
    def test_no_file_of_the_report_tells(self, made):
        files = folder_bytes(made.folder)
        assert {name: told(data) for name, data in files.items()} == dict.fromkeys(files, set())

    def test_no_output_of_the_executed_notebook_tells(self, notebook):
        data = (notebook.folder / "out.ipynb").read_bytes()
        outputs = [output for cell in nbformat.reads(data.decode(), 4).cells for output in cell.get("outputs", [])]
        pictures = [found for output in outputs for found in re.findall(r"base64,([\w+/=]+)", str(output.get("data")))]
        drawn = [base64.b64decode(picture) for picture in pictures]
        assert len(drawn) >= 5 and all(picture.startswith((b"<svg ", b"wOFF")) for picture in drawn)
        assert set().union(*map(told, drawn)) == set()
        assert told(data) == set()

    @pytest.mark.parametrize("which", ["made", "notebook"])
    def test_no_stream_tells_and_nothing_stays_in_the_temporary_folder(self, which, request):
        run_made = request.getfixturevalue(which)
        assert told(run_made.said) == set()
        assert [path.name for path in run_made.temp.iterdir()] == []

    def test_check_data_does_not_tell(self, sales, tmp_path):
        done = asiakkuus("check-data", sales, *PRIVATE, temp=tmp_path / "temp")
        assert done.returncode == 0 and b"201" in done.stdout
        assert told(done.stdout + done.stderr) == set()
        assert list((tmp_path / "temp").iterdir()) == []

    def test_check_data_does_not_tell_programs(self, sales, capfd):
        assert run(["check-data", str(sales), *PRIVATE, "--json"]) == 0
        said = "".join(capfd.readouterr())
        assert len(json.loads(said)["ledger"]["refused"]) == 4
        assert told(said.encode()) == set()

    def test_rows_that_cannot_be_read_are_named_by_their_lines_alone(self, sales):
        with pytest.raises(DataError) as stopped:
            read_transactions(sales, pseudonyms=pseudonyms())
        said = str(stopped.value)
        assert all(line in said for line in ("102, 104", "103, 105", "106", "201"))
        assert told(said.encode()) == set()

    def test_the_rows_that_analyses_get_do_not_tell(self, sales):
        rows_used = read_transactions(sales, bad_rows="skip", pseudonyms=pseudonyms())
        assert told(rows_used.frame.to_csv().encode()) == set()
        groups, products = (set(rows_used.frame[column]) for column in ("product_group", "product"))
        assert {"Matkat", "Hytit"} <= groups and not groups & {"Helikopteri", f"Tilaus {EMAIL}"}
        assert "Matkat 1" in products and "Helikopteri yksin" not in products


def test_plain_papermill_knows_the_parameters_and_tells_the_same(notebook):
    """papermill notebooks/en/06_rfm.ipynb out.ipynb -p data_path sales.csv ..."""
    assert b"nknown parameter" not in notebook.said and b"Unable to parse" not in notebook.said
    cells = nbformat.read(notebook.folder / "out.ipynb", 4).cells
    said = " ".join(output["data"]["text/plain"] for cell in cells for output in cell.get("outputs", []) if "data" in output)
    sold = purchases()
    assert f"{sold['Asiakas'].nunique():,}" in said and f"€{round(sold['cents'].sum() / 100):,}" in said


class TestIdentityCodes:
    WHERE = {
        "the customer": ("Asiakas;Pvm;Summa\nA;2025-01-02;1\n{code};2025-01-03;2\n", "Asiakas"),
        "in small letters": ("Asiakas;Pvm;Summa\nA;2025-01-02;1\n{small};2025-01-03;2\n", "Asiakas"),
        "a column not used": ("Asiakas;Pvm;Summa;Hetu\nA;2025-01-02;1;{code}\nB;2025-01-03;2;\n", "Hetu"),
        "inside a product": ("Asiakas;Pvm;Summa;Tuote\nA;2025-01-02;1;Kortti ({code}), 2 kpl\n", "Tuote"),
        "a date that cannot be read": ("Asiakas;Pvm;Summa\nA;2025-01-02;1\nB;{code};2\n", "Pvm"),
        "an amount that cannot be read": ("Asiakas;Pvm;Summa\nA;2025-01-02;1\nB;2025-01-03;{small}\n", "Summa"),
        "a row without a customer": ("Asiakas;Pvm;Summa;Huom\nA;2025-01-02;1;\n;2025-01-03;2;{code}\n", "Huom"),
        "broken quotation marks": ('Asiakas;Pvm;Summa\nA;2025-01-02;1\n"B" {code};2025-01-03;2\nC;2025-01-04;"3"\n', "3"),
        "before the period": ("Asiakas;Pvm;Summa;Huom\nA;2025-01-02;1;\nB;1999-01-03;2;{code}\n", "Huom"),
        "a column without a heading": ("Asiakas;Pvm;Summa;\nA;2025-01-02;1;\nB;2025-01-03;2;{code}\n", "4"),
        "a cell beyond the heading": ("Asiakas;Pvm;Summa\nA;2025-01-02;1\nB;2025-01-03;2;;{code}\n", "5"),
    }  # fmt: skip

    @pytest.mark.parametrize("command", ["check-data", "read"])
    @pytest.mark.parametrize("where", WHERE)
    def test_wherever_it_is_the_run_stops_without_saying_it(self, where, command, tmp_path, capfd):
        content, named = self.WHERE[where]
        path = tmp_path / "data.csv"
        path.write_text(content.format(code=CODE, small=CODE.lower()), "utf-8")
        if command == "read":
            with pytest.raises(DataError) as stopped:
                read_transactions(path, bad_rows="skip", since="2020-01-01")
            said = str(stopped.value)
        else:
            assert run(["check-data", str(path), "--set", "bad_rows=skip", "--set", "since=2020-01-01"]) == 1
            said = "".join(capfd.readouterr())
        assert re.search(rf"\b{named}\b", said) and "henkilötunnu" in said
        assert told(said.encode()) == set()

    def test_a_code_that_could_be_read_as_a_number_is_a_code(self, tmp_path):
        """The letter of those born in this century may be an E, and 10203E23 is a number to a machine."""
        code = "010203E0023"
        assert identity_codes([code]) == [code]
        path = tmp_path / "data.csv"
        rows = "".join(f"A{i};1.2.2026;12,5\n" for i in range(3000))
        path.write_text(f"Asiakas;Pvm;Summa\n{rows}B;2.2.2026;{code}\n", "utf-8")
        with pytest.raises(DataError, match="henkilötunnu") as stopped:
            read_transactions(path, bad_rows="skip")
        assert code not in str(stopped.value)

    def test_a_first_row_taken_for_the_heading_is_not_shown(self, tmp_path, capfd):
        path = tmp_path / "data.csv"
        path.write_text(f"{CODE};2025-01-02;1;hlö {CODE.lower()}\n{EMAIL};2025-01-03;2;{EMAIL}\n" * 2, "utf-8")
        for arguments in ([], ["--set", "columns=customer_id:Asiakas"]):
            assert run(["check-data", str(path), *arguments]) == 1
            said = "".join(capfd.readouterr())
            assert "2025-01-02" in said and told(said.encode()) == set()

    def test_the_report_stops_too_and_clears_up(self, sales, tmp_path):
        temp, out = tmp_path / "temp", tmp_path / "out"
        done = asiakkuus("report", "rfm", "--data", sales, "--set", "bad_rows=skip", "--out", out, temp=temp)
        said = done.stdout + done.stderr
        assert done.returncode == 1 and b"--pseudonymise" in said and b"201" in said and told(said) == set()
        assert list(temp.iterdir()) == [] and list(out.iterdir()) == []

    def test_a_period_without_rows_is_said_to_be_one(self, sales):
        with pytest.raises(ParameterError, match=r"2025-12-31"):
            read_transactions(sales, bad_rows="skip", since="2030-01-01", pseudonyms=pseudonyms())

    def test_what_only_looks_like_one_does_not_stop_anything(self, tmp_path):
        rows_used = read_transactions(write(tmp_path / "sales.csv", NO_CODE), bad_rows="skip")
        assert NO_CODE in set(rows_used.frame["customer_id"])


class TestKeys:
    def customers(self, folder: Path) -> pd.DataFrame:
        book = openpyxl.load_workbook(folder / "rfm.xlsx", read_only=True)
        name = next(sheet.title for sheet in book if sheet["A1"].value in ("Customer", "Asiakas"))
        frame = excel_frame(folder, name)
        return frame.set_axis(["customer", "monetary"], axis=1)

    def test_the_same_key_gives_the_same_pseudonyms(self, made, few):
        """In another language, of another file, with the key from elsewhere."""
        folder, other = few
        named = Pseudonyms(KEY.encode(), "key")
        money = purchases().groupby("Asiakas")["cents"].sum()
        for place, sold in ((made.folder, money), (folder, other.groupby("customer")["cents"].sum())):
            ours = self.customers(place).set_index("customer")["monetary"]
            assert ours.index.str.fullmatch("P-[A-Z2-7]{16}").all()
            # Exact money would find its customer in any other list that has it.
            known = {named.of(who): float(f"{cents / 100:.2g}") for who, cents in sold.items()}
            assert ours.to_dict() == known
        both = set(self.customers(folder)["customer"]) & set(self.customers(made.folder)["customer"])
        assert len(both) > len(self.customers(folder)) / 2

    def test_another_key_gives_others(self, sales):
        seen = [
            set(read_transactions(sales, bad_rows="skip", pseudonyms=named).frame["customer_id"])
            for named in (
                Pseudonyms(KEY.encode(), "key"),
                Pseudonyms(OTHER_KEY.encode(), "key"),
                pseudonyms(),
                pseudonyms(),
            )
        ]
        assert len({len(one) for one in seen}) == 1
        assert len(set().union(*seen)) == sum(map(len, seen))

    def test_the_record_tells_where_the_key_came_from(self, made, few, notebook):
        for folder in (made.folder, few[0]):
            assert json.loads((folder / "rfm.json").read_text("utf-8"))["data"]["pseudonyms"] == "key"
        cells = nbformat.read(notebook.folder / "out.ipynb", 4).cells
        marks = [
            output.get("metadata", {}).get("asiakkuus", {}) for cell in cells for output in cell.get("outputs", [])
        ]
        assert [mark["data"]["pseudonyms"] for mark in marks if "data" in mark] == ["random"]

    def test_the_key_is_in_no_output(self, made, few):
        secret = re.compile(re.escape(plain(KEY)))
        for folder in (made.folder, few[0]):
            files = folder_bytes(folder)
            assert {name: told(data, secret) for name, data in files.items()} == dict.fromkeys(files, set())
        assert told(made.said, secret) == set()
        assert told(base64.b64encode(KEY.encode() * 9), secret)

    @pytest.mark.parametrize("lang", ["fi", "en"])
    def test_too_short_a_key(self, lang, sales, monkeypatch, capsys):
        monkeypatch.setenv(KEY_VARIABLE, "short-secret")
        assert run(["check-data", str(sales), "--pseudonymise", "--lang", lang]) == 1
        said = capsys.readouterr().err
        assert {"fi": "liian lyhyt", "en": "too short"}[lang] in said and "16" in said and "short-secret" not in said

    @pytest.mark.parametrize("lang", ["fi", "en"])
    def test_no_such_key_file(self, lang, sales, tmp_path, capsys):
        missing = tmp_path / "no key"
        assert run(["check-data", str(sales), "--key-file", str(missing), "--lang", lang]) == 1
        assert "no key" in capsys.readouterr().err

    def test_empty_key_file(self, sales, tmp_path, capsys):
        (tmp_path / "key").write_text("\n", "utf-8")
        assert run(["check-data", str(sales), "--key-file", str(tmp_path / "key")]) == 1
        assert "16" in capsys.readouterr().err


def test_the_numbers_are_those_without_pseudonyms(made, sales, tmp_path):
    sold = purchases()
    record = json.loads((made.folder / "rfm.json").read_text("utf-8"))
    assert record["key_figures"]["customers"] == sold["Asiakas"].nunique()
    assert record["key_figures"]["revenue"] == sold["cents"].sum() / 100
    assert record["data"]["ledger"]["rows_kept"] == len(sold)
    assert record["data"]["ledger"]["rows_read"] == len(rows()) + 1
    hidden = read_transactions(sales, bad_rows="skip", pseudonyms=pseudonyms()).frame
    own = read_transactions(write(tmp_path / "sales.csv", NO_CODE), bad_rows="skip").frame
    for columns in (["date"], ["amount"], ["date", "amount"]):
        assert Counter(hidden[columns].itertuples(index=False)) == Counter(own[columns].itertuples(index=False))


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise on Windows")
@pytest.mark.parametrize(("case", "code"), [("a shutdown", 1), ("a kernel out of memory", 3)])
def test_nothing_is_left_behind_after(case, code, sales, tmp_path):
    temp, out = tmp_path / "temp", tmp_path / "out"
    temp.mkdir()
    out.mkdir()
    names = ["rfm.html", "rfm.json", "rfm.xlsx"]
    for name in names:
        (out / name).write_text("last month's", "utf-8")
    running = subprocess.Popen(
        [sys.executable, "-m", "asiakkuus_lib.cli", "report", "rfm", "--data", str(sales), *PRIVATE, "--out", str(out)],
        env={**os.environ, "TMPDIR": str(temp)}, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    deadline = time.monotonic() + 60
    # A copy of the data is there: the worst moment.
    while not list(temp.rglob("*.csv")) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert list(temp.rglob("*.csv"))
    if case == "a shutdown":
        running.send_signal(signal.SIGTERM)
    else:
        (kernel,) = psutil.Process(running.pid).children()
        kernel.kill()
    said = b"".join(running.communicate(timeout=60))
    assert running.returncode == code and told(said) == set() and b"Traceback" not in said
    assert ("Keskeytetty" in said.decode()) == (case == "a shutdown")
    assert list(temp.iterdir()) == [] and sorted(path.name for path in out.iterdir()) == names
    assert all((out / name).read_text("utf-8") == "last month's" for name in names)


# Customers by what makes their scores under fixed cut-offs: how many, days since, days of purchase, money.
CUTS = {"recency": [30, 90, 180, 365], "frequency": [1, 3, 6, 12], "monetary": [50, 150, 500, 2000]}
KINDS = {
    "best": (40, 10, 14, 2400),
    "loyal": (3, 40, 5, 1873),
    "dormant": (30, 500, 1, 20),
    "at_risk": (12, 250, 5, 300),
    "cannot_lose": (9, 260, 8, 700),
}


@pytest.fixture(scope="module")
def few(tmp_path_factory) -> tuple[Path, pd.DataFrame]:
    """Customers of whom some are alone in their segment, class, cell, product group or product."""
    top = tmp_path_factory.mktemp("few")
    lines, number = [], 0
    for kind, (customers, silent, days, money) in KINDS.items():
        for i in range(customers):
            each = (money * 100 + 137 * i) // days
            for visit in range(days):
                group = "Ylellisyys" if kind == "best" and i < 4 and visit < 2 else "Hytit" if visit % 2 else "Matkat"
                if kind == "dormant" and i < 2:
                    group = "Rahti"
                if kind == "best" and i in (5, 6) and visit == 2:
                    group = "Rahti"
                if kind == "at_risk":
                    group = "Rahti"
                product = "Sviitti 501" if group == "Ylellisyys" else f"{group} 1"
                lines.append(
                    (
                        f"A{number:05d}",
                        date(2026, 1, 1) - timedelta(days=silent + 9 * visit),
                        group,
                        product,
                        each,
                        kind,
                    )
                )
            number += 1
    frame = pd.DataFrame(lines, columns=["customer", "date", "product group", "product", "cents", "kind"])
    path = top / "few.csv"
    frame.assign(amount=frame["cents"] / 100).drop(columns=["cents", "kind"]).to_csv(path, index=False)
    settings = [f"{name}_cuts={'; '.join(map(str, cuts))}" for name, cuts in CUTS.items()]
    chosen = [part for setting in ("method=fixed", "as_of=2026-01-01", *settings) for part in ("--set", setting)]
    (top / "key").write_text(KEY + "\n", "utf-8")
    line = ["report", "rfm", "--data", path, "--key-file", top / "key", "--customers", *chosen, "--lang", "en"]
    assert run([str(word) for word in [*line, "--out", top / "out"]]) == 0
    return top / "out", frame


class TestGroupsUnderFive:
    """Nothing tells the figures of fewer than five."""

    def texts(self, folder: Path) -> str:
        """All that is said anywhere, in one text; numbers without separators."""
        page = re.sub(r"base64,[\w+/=]+", "", (folder / "rfm.html").read_text("utf-8"))
        book = openpyxl.load_workbook(folder / "rfm.xlsx")
        cells = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row]
        said = "\n".join([html.unescape(page), *cells, (folder / "rfm.json").read_text("utf-8")])
        return re.sub(r"(?<=\d)[,\s](?=\d{3}\b)", "", said)

    def test_the_data_is_what_it_should_be(self, few):
        folder, frame = few
        assert excel_frame(folder, "Customers").columns.tolist() == ["Customer", "Money"]
        buyers = frame.groupby("product group")["customer"].nunique()
        assert buyers["Ylellisyys"] == 4 and buyers["Rahti"] >= SMALLEST_GROUP

    def test_names_of_what_few_bought(self, few):
        said = self.texts(few[0])
        assert "Matkat" in said and "Rahti" in said
        assert "Ylellisyys" not in said and "Sviitti" not in said

    def test_segments(self, few):
        folder, frame = few
        shown = excel_frame(folder, "Segments").set_index("Segment")
        every = frame.groupby("kind")["customer"].nunique()
        # The smallest segment is merged, and at least one other with it; the sums are those of all.
        assert "Other groups" in shown.index and "Loyal" not in shown.index
        assert (shown["Customers"] >= SMALLEST_GROUP).all() and shown["Customers"].sum() == every.sum()
        assert shown["Money"].sum() == pytest.approx(frame["cents"].sum() / 100)
        # The figures of those few, as they would have been written.
        money = frame.groupby(["kind", "customer"])["cents"].sum().loc["loyal"]
        said = self.texts(folder)
        for cents in (money.sum(), int(money.median())):
            for written in (f"{cents / 100:.2f}", f"{cents / 100:.0f}"):
                assert not re.search(rf"(?<![\d.]){re.escape(written)}(?!\d)", said), written
        assert "Best" in figure_about(folder, "money by segment") and "Loyal" not in figure_about(folder, "money by segment")

    def test_score_classes(self, few):
        folder, frame = few
        limits = excel_frame(folder, "Score limits").set_index("Score")
        ranges, counts = limits.iloc[:, 0::2], limits.iloc[:, 1::2]
        assert not any(0 < count < SMALLEST_GROUP for count in counts.to_numpy().ravel())
        # What is merged is counted with the others.
        assert (counts.sum() == frame["customer"].nunique()).all()
        # The most extreme value is always one customer's.
        money = frame.groupby("customer")["cents"].sum() / 100
        said = " ".join(map(str, ranges.to_numpy().ravel())).replace(",", "")
        assert f"{money.max():.2f}" not in said and f"{money.min():.2f}" not in said

    def test_cells_of_recency_and_frequency(self, few):
        folder = few[0]
        about = figure_about(folder, "by recency and frequency score")
        alts = re.findall(r'aria-label="([^"]*)"', about)
        shown = [int(n) for n in re.findall(r"(\d+) customers", alts[0])]
        assert shown and all(n == 0 or n >= SMALLEST_GROUP for n in shown)
        counts = excel_frame(folder, "R and F scores")["Customers"].dropna()
        assert len(counts) and all(n == 0 or n >= SMALLEST_GROUP for n in counts)

    def test_what_a_segment_buys(self, few):
        folder, frame = few
        shown = excel_frame(folder, "What they buy").set_index("Segment")
        names = dict(zip(KINDS, ("Best", "Loyal", "Dormant", "At risk", "Must not lose"), strict=True))
        known = frame.assign(group=frame["product group"].replace({"Ylellisyys": "no product group"}))
        for kind, name in names.items():
            if name not in shown.index:
                continue
            bought = known[known["kind"] == kind].groupby("group")["customer"]
            hidden = [group for group in bought.nunique().index if group not in shown or pd.isna(shown.loc[name, group])]
            assert all(count >= SMALLEST_GROUP for group, count in bought.nunique().items() if group not in hidden)
            # Shares add up to one: what is hidden can be worked out together, and is of enough customers.
            together = known[(known["kind"] == kind) & known["group"].isin(hidden)]["customer"].nunique()
            assert together == 0 or together >= SMALLEST_GROUP, name
            assert shown.loc[name].drop("Segment", errors="ignore").sum() == pytest.approx(1)

    def test_changes_of_segment(self, few):
        # Every move is one of fewer than five.
        assert "Moves" not in pd.ExcelFile(few[0] / "rfm.xlsx").sheet_names
        assert "Moves from one segment to another are not told" in self.texts(few[0])


class TestProperties:
    @given(
        st.lists(st.text(min_size=6, max_size=30), min_size=2, max_size=60, unique=True),
        st.binary(min_size=16, max_size=40),
    )
    def test_pseudonyms(self, customers, key):
        named = Pseudonyms(key, "key")
        given_names = [named.of(customer) for customer in customers]
        assert given_names == [Pseudonyms(key, "random").of(customer) for customer in customers]
        assert len(set(given_names)) == len(customers)
        for customer, pseudonym in zip(customers, given_names, strict=True):
            assert re.fullmatch("P-[A-Z2-7]{16}", pseudonym)
            assert customer.casefold() not in pseudonym.casefold()
        assert set(given_names).isdisjoint(Pseudonyms(key + b"!", "key").of(customer) for customer in customers)

    def test_many_customers_have_as_many_pseudonyms(self):
        named = Pseudonyms(b"sixteen letters!", "key")
        assert len({named.of(f"A{n:06d}") for n in range(100_000)}) == 100_000

    # The check character, as the population register's rule has it: nine digits by 31, and this row.
    ROW = "0123456789ABCDEFHJKLMNPRSTUVWXY"
    SIGNS = {1800: "+", 1900: "-YXWVU", 2000: "ABCDEF"}

    @staticmethod
    def code(born: date, sign: str, individual: int, shift: int = 0) -> str:
        """A code worked out by long division, digit by digit; with a shift, a wrong one."""
        digits, rest = f"{born:%d%m%y}{individual:03d}", 0
        for digit in digits:
            rest = (rest * 10 + int(digit)) % 31
        return f"{digits[:6]}{sign}{digits[6:]}{TestProperties.ROW[(rest + shift) % 31]}"

    @staticmethod
    def people() -> st.SearchStrategy[tuple[date, str, int]]:
        """Days of birth with the signs of their centuries, and individual numbers."""
        century = st.sampled_from(sorted(TestProperties.SIGNS))
        return century.flatmap(
            lambda begin: st.tuples(
                st.dates(date(begin, 1, 1), date(begin + 99, 12, 31)),
                st.sampled_from(TestProperties.SIGNS[begin]),
                st.integers(2, 999),
            )
        )

    before = st.sampled_from(["", " ", "hlö ", "(", "kortti:", "a;b,", "äö-", "\n", '"', "2025-01-02 ", "/"])
    after = st.sampled_from(["", " ", ")", ",", " kpl", ".", "\n", '"', "/2", " 131052-308U", "-1"])

    def test_the_oracle_knows_the_example_of_the_register(self):
        assert self.code(date(1952, 10, 13), "-", 308) == CODE

    @given(st.data())
    def test_codes_are_found_inside_text(self, data):
        born, sign, individual = data.draw(self.people())
        code = self.code(born, sign, individual)
        code = data.draw(st.sampled_from([code, code.lower()]))
        text = data.draw(self.before) + code + data.draw(self.after)
        assert identity_codes(["nothing here", text]) == [text]

    @given(st.data())
    def test_a_wrong_check_character_is_not_one(self, data):
        born, sign, individual = data.draw(self.people())
        wrong = self.code(born, sign, individual, data.draw(st.integers(1, 30)))
        assert identity_codes([f"hlö {wrong}", wrong.lower()]) == []

    @given(
        st.integers(0, 39),
        st.integers(0, 19),
        st.integers(0, 99),
        st.sampled_from("+-AYXBCDEFWVU"),
        st.integers(0, 999),
    )
    def test_a_day_that_is_not_in_the_calendar_is_not_one(self, day, month, year, sign, individual):
        century = next(begin for begin, signs in self.SIGNS.items() if sign in signs)
        try:
            date(century + year, month, day)
        except ValueError:
            pass
        else:
            assume(False)
        rest = int(f"{day:02d}{month:02d}{year:02d}{individual:03d}") % 31
        assert identity_codes([f"{day:02d}{month:02d}{year:02d}{sign}{individual:03d}{self.ROW[rest]}"]) == []

    @given(st.text(alphabet="0123456789+-ABUY ;", max_size=40))
    def test_searching_never_fails(self, text):
        assert identity_codes([text]) in ([], [text])
