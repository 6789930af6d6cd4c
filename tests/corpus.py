"""Files as companies have them: each with one trait of the real world, and what must come of it.

Every file is made in code, into a folder that the test gives. A file is either read right (`rows`), or
refused in words (`words`); never read wrong.
"""

import codecs
import gzip
import io
import re
import sqlite3
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pytest

Row = tuple[str, str, float]
Made = Any  # a path, a pattern of paths, or a dataframe of any kind
# More rows than a reader that looks at the beginning only would look at.
MANY = 25_000


@dataclass(frozen=True)
class Case:
    """A file with a trait of the real world.

    Parameters
    ----------
    name : str
        The trait.
    make : callable
        Writes the file into a folder and returns its path; or returns a dataframe.
    rows : sequence of (customer, day, amount), optional
        What is read, in the order of the file; None when the file is refused.
    words : str
        Regular expression that the message of a refusal holds.
    hides : str
        What the message must not repeat.
    options : mapping
        Arguments to `read_transactions`.
    refused : mapping of reason to lines
        Rows left out: all of their line numbers, or how many where there are no lines.
    aside : mapping of reason to rows
        Rows put aside: how many.
    returns, zeros, duplicates : int, optional
        Numbers of the ledger, where the trait is about them.
    currency : str, optional
        ISO code, where the trait is about it.
    more : mapping of column to values
        Other columns of what is read.
    """

    name: str
    make: Callable[[Path], Made]
    rows: Sequence[Row] | None = None
    words: str = ""
    hides: str = ""
    options: Mapping[str, Any] = field(default_factory=dict)
    refused: Mapping[str, tuple[int, ...] | int] = field(default_factory=dict)
    aside: Mapping[str, int] = field(default_factory=dict)
    returns: int | None = None
    zeros: int | None = None
    duplicates: int | None = None
    currency: str | None = None
    more: Mapping[str, list] = field(default_factory=dict)


# ---- how files are made


def raw(content: bytes, name: str = "sales.csv") -> Callable[[Path], Path]:
    """A file of these bytes."""

    def make(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(content)
        return path

    return make


def text(content: str, encoding: str = "utf-8", name: str = "sales.csv") -> Callable[[Path], Path]:
    """A file of this text."""
    return raw(content.encode(encoding), name)


def workbook(
    sheets: Mapping[str, Sequence[Sequence[Any]]], name: str = "sales.xlsx", **settings: Any
) -> Callable[[Path], Path]:
    """An Excel workbook: None is no cell, "" an empty one with a frame, "=1+1≡2" a formula with what it gave."""

    def make(folder: Path) -> Path:
        import xlsxwriter

        path = folder / name
        with xlsxwriter.Workbook(path, settings) as book:
            day = book.add_format({"num_format": "d.m.yyyy"})
            moment = book.add_format({"num_format": "d.m.yyyy h:mm"})
            framed = book.add_format({"border": 1})
            for title, rows in sheets.items():
                sheet = book.add_worksheet(title)
                for at, row in enumerate(rows):
                    for column, cell in enumerate(row):
                        if isinstance(cell, datetime):
                            sheet.write_datetime(at, column, cell, moment)
                        elif isinstance(cell, date):
                            sheet.write_datetime(at, column, datetime(cell.year, cell.month, cell.day), day)
                        elif cell == "":
                            sheet.write_blank(at, column, None, framed)
                        elif isinstance(cell, str) and cell.startswith("=") and "≡" in cell:
                            formula, value = cell.split("≡")
                            sheet.write_formula(at, column, formula, None, value)
                        elif isinstance(cell, str):
                            sheet.write_string(at, column, cell)
                        elif cell is not None:
                            sheet.write(at, column, cell)
        return path

    return make


def sheet(*rows: Sequence[Any], **settings: Any) -> Callable[[Path], Path]:
    """An Excel workbook of one sheet."""
    return workbook({"Taul1": rows}, **settings)


def misjudged(make: Callable[[Path], Path], size: str) -> Callable[[Path], Path]:
    """The same workbook, of whose size its exporter tells what is not so."""

    def remake(folder: Path) -> Path:
        path = make(folder)
        with zipfile.ZipFile(path) as book:
            parts = {name: book.read(name) for name in book.namelist()}
        sheet = "xl/worksheets/sheet1.xml"
        parts[sheet] = re.sub(rb'<dimension ref="[^"]*"', f'<dimension ref="{size}"'.encode(), parts[sheet])
        with zipfile.ZipFile(path, "w") as book:
            for name, part in parts.items():
                book.writestr(name, part)
        return path

    return remake


def parquet(query: str, name: str = "sales.parquet") -> Callable[[Path], Path]:
    """A Parquet file of what a query gives."""

    def make(folder: Path) -> Path:
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        with duckdb.connect() as connection:
            connection.execute(f"copy ({query}) to '{path}' (format parquet)")
        return path

    return make


def parquet_folder(*queries: str, given: str = "") -> Callable[[Path], Path]:
    """A folder of Parquet files; `given` is a pattern to give in place of the folder."""

    def make(folder: Path) -> Path:
        for number, query in enumerate(queries, 1):
            parquet(query, f"sales/part-{number}.parquet")(folder)
        return folder / "sales" / given if given else folder / "sales"

    return make


def database(name: str = "sales.duckdb", **tables: str) -> Callable[[Path], Path]:
    """A DuckDB file: each table is what a query gives."""

    def make(folder: Path) -> Path:
        path = folder / name
        with duckdb.connect(str(path)) as connection:
            for table, query in tables.items():
                connection.execute(f'create table "{table}" as {query}')
        return path

    return make


def values(rows: str, names: str = "asiakasnumero, pvm, summa") -> str:
    """A query that gives these rows."""
    return f"select * from (values {rows}) as t({names})"


def frame(**columns: Any) -> Callable[[Path], pd.DataFrame]:
    """A pandas DataFrame."""
    return lambda _folder: pd.DataFrame(columns)


def identity_code(born: str = "131052", mark: str = "-", number: str = "308", wrong: int = 0) -> str:
    """A Finnish personal identity code; with `wrong`, one that only looks like one."""
    return f"{born}{mark}{number}" + "0123456789ABCDEFHJKLMNPRSTUVWXY"[(int(born + number) + wrong) % 31]


def zipped(member: str, content: bytes) -> bytes:
    """A zip of one file."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(member, content)
    return stream.getvalue()


def sqlite(folder: Path) -> Path:
    """A database of another kind than DuckDB's."""
    path = folder / "sales.db"
    connection = sqlite3.connect(path)
    connection.execute("create table sales (customer text, date text, amount real)")
    connection.commit()
    connection.close()
    return path


def unsaved_formula(folder: Path) -> Path:
    """A workbook that a program has written and Excel never counted: its formula has no value."""
    from openpyxl import Workbook

    book = Workbook()
    for row in (("Asiakas", "Pvm", "Summa"), ("00123", "1.2.2026", 1234.5), ("B", "2.2.2026", "=C2*2")):
        book.active.append(row)
    book.save(path := folder / "sales.xlsx")
    return path


def merged_title(folder: Path) -> Path:
    """A workbook whose title is one cell over all columns."""
    import xlsxwriter

    path = folder / "sales.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet()
        page.merge_range("A1:C1", "Myynti asiakkaittain 1.1.–31.3.2026")
        for at, row in enumerate((("Asiakas", "Pvm", "Summa"), *XLSX_ROWS), 2):
            page.write_row(at, 0, [str(cell) if isinstance(cell, date) else cell for cell in row])
    return path


def polars_frame(lazy: bool = False) -> Callable[[Path], Any]:
    """A Polars DataFrame, or a LazyFrame."""

    def make(_folder: Path) -> Any:
        polars = pytest.importorskip("polars")
        made = polars.DataFrame(
            {
                "customer": ["00123", "Öhman & Pojat"],
                "date": [date(2026, 2, 1), date(2026, 2, 13)],
                "amount": [1234.5, -5.0],
            }
        )
        return made.lazy() if lazy else made

    return make


def arrow_table(_folder: Path) -> Any:
    """A PyArrow table."""
    arrow = pytest.importorskip("pyarrow")
    return arrow.table(
        {
            "customer": ["00123", "Öhman & Pojat"],
            "date": [date(2026, 2, 1), date(2026, 2, 13)],
            "amount": [1234.5, -5.0],
        }
    )


def relation(_folder: Path) -> Any:
    """A DuckDB relation of a connection of the reader's own."""
    return duckdb.connect().sql(TWO_SQL)


# ---- the rows that most files have

TWO: list[Row] = [("00123", "2026-02-01", 1234.5), ("Öhman & Pojat", "2026-02-13", -5.0)]
HEAD = "Asiakas;Pvm;Summa\n"
GOOD = "00123;1.2.2026;1234,50\n"
ALSO = "Öhman & Pojat;13.2.2026;-5,00\n"
ENGLISH = "customer,date,amount\n"
TWO_SQL = values("('00123', date '2026-02-01', 1234.5::double), ('Öhman & Pojat', date '2026-02-13', -5.0::double)")
XLSX_HEAD = ("Asiakas", "Pvm", "Summa")
XLSX_ROWS = (("00123", date(2026, 2, 1), 1234.5), ("Öhman & Pojat", date(2026, 2, 13), -5))


def named(name: str) -> list[Row]:
    """The two rows, with this name in place of the second."""
    return [TWO[0], (name, *TWO[1][1:])]


def paid(first: float, second: float) -> list[Row]:
    """The two rows, with these amounts."""
    return [(*TWO[0][:2], first), (*TWO[1][:2], second)]


def on(first: str, second: str) -> list[Row]:
    """The two rows, on these days."""
    return [(TWO[0][0], first, TWO[0][2]), (TWO[1][0], second, TWO[1][2])]


def amounts(first: str, second: str, heading: str = "Summa", encoding: str = "utf-8") -> Callable[[Path], Path]:
    """The two rows with the amounts written like this."""
    return text(f"Asiakas;Pvm;{heading}\n00123;1.2.2026;{first}\nÖhman & Pojat;13.2.2026;{second}\n", encoding)


def days(first: str, second: str) -> Callable[[Path], Path]:
    """The two rows with the days written like this."""
    return text(f"Asiakas;Pvm;Summa\n00123;{first};1234,50\nÖhman & Pojat;{second};-5,00\n")


def right(name: str, make: Callable[[Path], Made], rows: Sequence[Row] = TWO, **expected: Any) -> Case:
    """A file that is read right."""
    return Case(name, make, list(rows), **expected)


def wrong(name: str, make: Callable[[Path], Made], words: str, **expected: Any) -> Case:
    """A file that is refused."""
    return Case(name, make, None, words, **expected)


def both(
    name: str,
    make: Callable[[Path], Made],
    rows: Sequence[Row],
    refused: Mapping[str, tuple[int, ...] | int],
    words: str,
    **expected: Any,
) -> Iterator[Case]:
    """A file with bad rows: refused as it is, and read without them when the reader says so."""
    options = dict(expected.pop("options", {}))
    yield wrong(name, make, words, options=options)
    yield right(
        f"{name}, left out", make, rows, options={**options, "bad_rows": "skip"}, refused=refused, **expected
    )


def many(first: str, last: str, row: str = "A;{};1,00\n") -> str:
    """A file whose last row tells what the others do not."""
    return HEAD + row.format(first) * MANY + row.format(last)


# ---- the files

ENCODINGS = (
    right("utf-8 with BOM", text(HEAD + GOOD + ALSO, "utf-8-sig")),
    right("BOM with quotes", text('"Asiakas";"Pvm";"Summa"\n"00123";"1.2.2026";"1234,50"\n' + ALSO, "utf-8-sig")),
    right("cp1252 with euro sign", amounts("1234,50 €", "-5,00 €", "Määrä €", "cp1252"), currency="EUR"),
    right("utf-16 with BOM", text((HEAD + GOOD + ALSO).replace(";", "\t"), "utf-16")),
    right("utf-16 big-endian with BOM", raw(codecs.BOM_UTF16_BE + (HEAD + GOOD + ALSO).encode("utf-16-be"))),
    right("utf-16 without BOM", text((HEAD + GOOD + ALSO).replace(";", "\t"), "utf-16-le")),
    right(
        "utf-8 letters only after a long beginning",
        text(HEAD + "A;1.2.2026;1,00\n" * MANY + ALSO),
        [("A", "2026-02-01", 1.0)] * MANY + TWO[1:],
    ),
    right(
        "cp1252 letters only after a long beginning",
        text("Asiakas;Pvm;Summa\n" + "A;1.2.2026;1,00\n" * MANY + ALSO, "cp1252"),
        [("A", "2026-02-01", 1.0)] * MANY + TWO[1:],
    ),
    *both(
        "bad row in utf-16",
        text("Asiakas\tPvm\tSumma\r\n00123\t1.2.2026\t1234,50\r\nB\tei\t1\r\n", "utf-16"),
        TWO[:1],
        {"bad_date": (3,)},
        r"\b3\b.*ei",
    ),
)

SHAPES = (
    right("semicolon", text(HEAD + GOOD + ALSO)),
    right("comma", text(ENGLISH + "00123,2026-02-01,1234.50\nÖhman & Pojat,2026-02-13,-5\n")),
    right("tab", text("customer\tdate\tamount\n00123\t2026-02-01\t1234.50\nÖhman & Pojat\t2026-02-13\t-5\n", name="sales.tsv")),
    right("pipe", text("customer|date|amount\n00123|2026-02-01|1234.50\nÖhman & Pojat|2026-02-13|-5\n", name="sales.txt")),
    right("a file without suffix", text(HEAD + GOOD + ALSO, name="sales")),
    right("suffix in capitals", text(HEAD + GOOD + ALSO, name="MYYNTI.CSV")),
    right("tab-separated text called .xls", text((HEAD + GOOD + ALSO).replace(";", "\t"), "cp1252", "myynti.xls")),
    right("brackets in the file name", text(HEAD + GOOD + ALSO, name="myynti[1].csv")),
    right("quotes, spaces and accents in the file name", text(HEAD + GOOD + ALSO, name="Myynti 'kevät' 2026 (kopio).csv")),
    right("CRLF line ends", text((HEAD + GOOD + ALSO).replace("\n", "\r\n"))),
    right("CR line ends (old Mac)", text((HEAD + GOOD + ALSO).replace("\n", "\r"))),
    *both(
        "bad row with CR line ends",
        text((HEAD + GOOD + "B;ei;1\n").replace("\n", "\r")),
        TWO[:1],
        {"bad_date": (3,)},
        r"\b3\b.*ei",
    ),
    right("CRLF and LF in one file (joined exports)", text(HEAD.replace("\n", "\r\n") + GOOD.replace("\n", "\r\n") + ALSO)),
    right("no line end at the end", text((HEAD + GOOD + ALSO).rstrip())),
    right("sep= line of Excel", text("sep=;\n" + HEAD + GOOD + ALSO)),
    right("sep= line of a comma, CRLF and BOM", text("sep=,\r\n" + ENGLISH + '00123,2026-02-01,"1,234.50"\r\nÖhman & Pojat,2026-02-13,-5\r\n', "utf-8-sig")),
    *both("bad row below a sep= line", text("sep=;\n" + HEAD + GOOD + "B;ei;1\n"), TWO[:1], {"bad_date": (4,)}, r"\b4\b.*ei"),
    right(
        "title rows above the heading",
        text("Oy Yritys Ab, Helsinki, myynti 1.1.–31.3.2026\nTulostettu 1.4.2026\n\n" + HEAD + GOOD + ALSO),
    ),
    right(
        "title rows with as many cells as the table",
        text("Myyntiraportti;;\nAsiakkaat: kaikki;Kausi: 1-3/2026;\n;;\n" + HEAD + GOOD + ALSO),
    ),
    *both(
        "bad row below title rows",
        text("Myyntiraportti\n\n" + HEAD + GOOD + "B;ei;1\n"),
        TWO[:1],
        {"bad_date": (5,)},
        r"\b5\b.*ei",
    ),
    right("blank line of semicolons", text(HEAD + GOOD + ";;\n" + ALSO + ";;\n;;\n")),
    right("blank line of spaces", text(HEAD + GOOD + "   \n" + ALSO + " ; ; \n")),
    *both(
        "bad row after blank lines",
        text(HEAD + "\n" + GOOD + "\n;;\n" + "B;ei;1\n"),
        TWO[:1],
        {"bad_date": (6,)},
        r"\b6\b.*ei",
    ),
    right("blank lines before the heading", text("\n\n" + HEAD + GOOD + ALSO)),
    right("separators at the end of every line", text("Asiakas;Pvm;Summa;;\n00123;1.2.2026;1234,50;;\nÖhman & Pojat;13.2.2026;-5,00;;\n")),
    right("unmapped column with trailing separators", text("Asiakas;Pvm;Summa;Huom\n00123;1.2.2026;1234,50;ok;\nÖhman & Pojat;13.2.2026;-5,00;;;\n")),
    right("index column without a name (pandas)", text(",customer,date,amount\n0,00123,2026-02-01,1234.50\n1,Öhman & Pojat,2026-02-13,-5\n"), duplicates=0),
    right("spaces around cells", text("Asiakas ; Pvm ; Summa\n 00123 ; 1.2.2026 ; 1234,50 \n Öhman & Pojat ; 13.2.2026 ; -5,00 \n")),
    right("space between separator and quote", text('customer, date, amount\n00123, 2026-02-01, "1,234.50"\n"Öhman & Pojat", 2026-02-13, "-5.00"\n')),
    right("quoted headings", text('"Asiakas";"Pvm";"Summa"\n' + GOOD + ALSO)),
    right("everything quoted", text('"customer","date","amount"\n"00123","2026-02-01","1,234.50"\n"Öhman & Pojat","2026-02-13","-5.00"\n')),
    right("semicolon inside quotes", text(HEAD + GOOD + '"Öhman; Pojat";13.2.2026;-5,00\n'), named("Öhman; Pojat")),
    right("doubled quotes", text(HEAD + GOOD + '"Ravintola ""Kulma"" Oy";13.2.2026;-5,00\n'), named('Ravintola "Kulma" Oy')),
    right("quotes inside a name that is not quoted", text(HEAD + GOOD + 'Ravintola "Kulma" Oy;13.2.2026;-5,00\n'), named('Ravintola "Kulma" Oy')),
    right("inches in a product that is not quoted", text('Asiakas;Pvm;Summa;Tuote\n00123;1.2.2026;1234,50;Putki 3/4"\nÖhman & Pojat;13.2.2026;-5,00;Näyttö 27"\n'), more={"product": ['Putki 3/4"', 'Näyttö 27"']}),
    right("newline inside quotes", text('Asiakas;Pvm;Huom;Summa\n00123;1.2.2026;"soita\nennen toimitusta";1234,50\nÖhman & Pojat;13.2.2026;;-5,00\n')),
    *both(
        "bad row after a newline inside quotes",
        text('Asiakas;Pvm;Huom;Summa\n00123;1.2.2026;"soita\n\nennen toimitusta";1234,50\nB;ei;;1\n'),
        TWO[:1],
        {"bad_date": (5,)},
        r"\b5\b.*ei",
    ),
    right("headings wrapped inside quotes", text('"Asiakas-\nnumero";"Laskun\npvm";"Summa\n€"\n' + GOOD + ALSO), currency="EUR"),
    right("backslash at the end of a quoted name", text(HEAD + GOOD + '"Kulma\\";13.2.2026;-5,00\n'), named("Kulma\\")),
    *both(
        "unterminated quote at the end",
        text(HEAD + GOOD + 'B;13.2.2026;"5,00\n'),
        TWO[:1],
        {"broken_quotes": (3,)},
        r"\b3\b",
    ),
    wrong("unterminated quote in the middle", text(HEAD + GOOD + '"Öhman;13.2.2026;-5,00\n' + GOOD * 20), r"\b3\b"),
    *both(
        "text after a closing quote",
        text(HEAD + GOOD + '"Kulma" Oy;13.2.2026;5,00\n' + ALSO),
        TWO,
        {"broken_quotes": (3,)},
        r"\b3\b",
    ),
    *both("a cell too many", text(HEAD + GOOD + "B;2.2.2026;1,00;x\n" + ALSO), TWO, {"too_many_cells": (3,)}, r"\b3\b"),
    *both(
        "a cell too many after a long beginning",
        text(HEAD + "A;1.2.2026;1,00\n" * MANY + "B;2.2.2026;1,00;x\n"),
        [("A", "2026-02-01", 1.0)] * MANY,
        {"too_many_cells": (MANY + 2,)},
        str(MANY + 2),
    ),
    wrong("decimal comma in a file of commas", text("Asiakas,Pvm,Summa\nA,1.2.2026,12,50\nB,2.2.2026,5,00\n"), r"\b2, 3\b"),
    *both("a cell too few", text(HEAD + GOOD + "B;2.2.2026\n" + ALSO), TWO, {"bad_amount": (3,)}, r"\b3\b"),
    right("an optional cell too few", text("Asiakas;Pvm;Summa;Tuoteryhmä\n00123;1.2.2026;1234,50;Matkat\nÖhman & Pojat;13.2.2026;-5,00\n"), more={"product_group": ["Matkat", ""]}),
    *both(
        "a heading repeated in the middle (joined exports)",
        text(HEAD + GOOD + HEAD + ALSO),
        TWO,
        {"heading_again": (3,)},
        r"\b3\b",
    ),
    *both("footer with Yhteensä", text(HEAD + GOOD + ALSO + "Yhteensä;;1229,50\n"), TWO, {"total_row": (4,)}, r"summarivi.*\b4\b"),
    *both("total in capitals with a day", text(ENGLISH + "00123,2026-02-01,1234.50\nÖhman & Pojat,2026-02-13,-5\nTOTAL,2026-02-28,1229.50\n"), TWO, {"total_row": (4,)}, r"summarivi.*\b4\b"),
    *both("Polish total", text("Klient;Data;Kwota\n" + GOOD + ALSO + "Razem;;1229,50\n"), TWO, {"total_row": (4,)}, r"summarivi.*\b4\b"),
    *both("total with an empty customer", text(HEAD + GOOD + ALSO + ";Yhteensä;1229,50\n"), TWO, {"no_customer": (4,)}, r"asiakas puuttuu.*\b4\b"),
    *both("subtotals between customers", text(HEAD + GOOD + "Yhteensä;;1234,50\n" + ALSO + "Yhteensä;;-5,00\n"), TWO, {"total_row": (3, 5)}, r"\b3, 5\b"),
    *both("footer of prose", text(HEAD + GOOD + ALSO + "\nTulostettu 1.4.2026 klo 12.00\nSivu 1/1\n"), TWO, {"bad_date": (5, 6)}, r"\b5, 6\b"),
    *both(
        "more bad rows than are told one by one",
        text(HEAD + GOOD + "B;ei;1\n" * 7),
        TWO[:1],
        {"bad_date": (3, 4, 5, 6, 7, 8, 9)},
        "3, 4, 5, 6, 7",
    ),
    right("two hundred columns", text(";".join([*(f"x{n}" for n in range(200)), HEAD]) + "".join(";" * 200 + row for row in (GOOD, ALSO)))),
    right("one row", text(HEAD + GOOD), TWO[:1]),
    right("ten thousand characters in another column", text("Asiakas;Huom;Pvm;Summa\n00123;" + "x" * 10_000 + ";1.2.2026;1234,50\nÖhman & Pojat;;13.2.2026;-5,00\n")),
)

HEADINGS = (
    right("line sum before order total", text("Laskunro;Pvm;Asiakasnro;Tuote;Rivisumma;Laskun summa\n1;1.2.2026;00123;x;1234,50;1229,50\n1;13.2.2026;Öhman & Pojat;y;-5,00;1229,50\n"), more={"product": ["x", "y"]}),
    wrong("order total on each line", text("Laskunro;Pvm;Asiakasnro;Tuote;Laskun summa\n1;1.2.2026;A;x;30,00\n1;1.2.2026;A;y;30,00\n"), "koko tilauksen summa"),
    wrong("price of a piece and ordered quantity", text("Asiakas;Pvm;Tuote;Tilattu määrä;Hinta\nA;1.2.2026;x;10;5,00\n"), "Tilattu määrä"),
    wrong("currencies of invoices in their own column", text("Asiakas;Pvm;Summa;Laskun valuutta\nA;1.2.2026;10,00;EUR\nB;1.2.2026;10,00;SEK\n"), "EUR, SEK"),
    *both("subtotals with the customer's name", text(HEAD + GOOD + "00123 yhteensä;2.2.2026;1234,50\n" + ALSO + "Välisumma;13.2.2026;-5,00\n"), TWO, {"total_row": (3, 5)}, r"summarivi.*\b3, 5\b"),
    right("Finnish invoices: Asiakasnumero, Laskun pvm, Veroton summa", text("Laskun numero;Laskun pvm;Eräpäivä;Asiakasnumero;Asiakkaan nimi;Veroton summa;ALV;Verollinen summa\n1001;1.2.2026;15.2.2026;00123;Aalto Oy;1234,50;314,80;1549,30\n1002;13.2.2026;27.2.2026;Öhman & Pojat;Öhman;-5,00;-1,28;-6,28\n")),
    right("Finnish invoice rows: Asiakaskoodi, Laskupvm, Rivisumma", text("Laskunro;Laskupvm;Asiakaskoodi;Nimike;Tuoteryhmä;Kpl;À-hinta;Rivisumma\n1;1.2.2026;00123;Risteily;Matkat;2;617,25;1234,50\n2;13.2.2026;Öhman & Pojat;Hyvitys;Muut;1;-5,00;-5,00\n"), more={"quantity": [2.0, 1.0], "product_group": ["Matkat", "Muut"], "product": ["Risteily", "Hyvitys"]}),
    right("Finnish ledger: Kirjauspäivä, Asiakastunnus, Netto", text("Tosite;Kirjauspäivä;Asiakastunnus;Selite;Netto\nML1;1.2.2026;00123;;1234,50\nML2;13.2.2026;Öhman & Pojat;Hyvitys;-5,00\n")),
    right("Finnish till: Ostoaika, Jäsennumero, Loppusumma", text("Kuitti;Ostoaika;Jäsennumero;Loppusumma\n1;1.2.2026 9:05;00123;1234,50\n2;13.2.2026 23:59;Öhman & Pojat;-5,00\n")),
    right("Finnish orders: Tilauspvm, Asiakasnro, Yhteensä", text("Tilausnro;Tilauspvm;Asiakasnro;Tila;Yhteensä\n1;1.2.2026;00123;Toimitettu;1234,50\n2;13.2.2026;Öhman & Pojat;Palautettu;-5,00\n")),
    right("Swedish", text("Fakturanr;Fakturadatum;Kundnr;Kundnamn;Nettobelopp\n1;2026-02-01;00123;Aalto;1 234,50\n2;2026-02-13;Öhman & Pojat;Öhman;-5,00\n")),
    right("Polish", text("Nr faktury;Data sprzedaży;Nr klienta;Nazwa klienta;Wartość netto\n1;01.02.2026;00123;Aalto;1 234,50 zł\n2;13.02.2026;Öhman & Pojat;Öhman;-5,00 zł\n"), currency="PLN"),
    right("English", text('Invoice,Invoice Date,Customer Number,Customer Name,Line Total\n1,2026-02-01,00123,Aalto,"1,234.50"\n2,2026-02-13,Öhman & Pojat,Öhman,-5.00\n')),
    right("headings in capitals", text("ASIAKASNRO;PÄIVÄMÄÄRÄ;SUMMA\n" + GOOD + ALSO)),
    right("headings with underscores and spaces", text("Customer_ID;Order  Date; net_amount \n" + GOOD + ALSO)),
    right("decomposed accents in the heading", text("Asiakas;Pa\u0308iva\u0308ma\u0308a\u0308ra\u0308;Summa\n" + GOOD + ALSO)),
    right("no-break space in the heading", text("Asiakasnumero;Laskun\u00a0pvm;Veroton\u00a0summa\n" + GOOD + ALSO)),
    right("money called määrä €", text("Asiakas;Pvm;Määrä;Määrä €\n00123;1.2.2026;2;1234,50\nÖhman & Pojat;13.2.2026;1;-5,00\n"), currency="EUR", more={"quantity": [2.0, 1.0]}),
    right("number and name of the customer", text("Asiakas;Asiakasnro;Pvm;Summa\nSama Nimi Oy;00123;1.2.2026;1234,50\nSama Nimi Oy;Öhman & Pojat;13.2.2026;-5,00\n")),
    right("columns told by the reader", text("Kuka;Milloin;Paljonko\n" + GOOD + ALSO), options={"columns": {"customer_id": "Kuka", "date": "Milloin", "amount": "Paljonko"}}),
    right("amount told by the reader goes before the name", text("Asiakas;Pvm;Summa;Kate\n00123;1.2.2026;9,00;1234,50\nÖhman & Pojat;13.2.2026;9,00;-5,00\n"), options={"columns": {"amount": "Kate"}}),
    right("two columns of one name that are not needed", text("Asiakas;Pvm;Summa;Huom;Huom\n00123;1.2.2026;1234,50;a;b\nÖhman & Pojat;13.2.2026;-5,00;;\n")),
    right("day and time in columns of their own", text("Asiakas;Pvm;Klo;Summa\n00123;1.2.2026;9:05;1234,50\nÖhman & Pojat;13.2.2026;23:59;-5,00\n")),
    wrong("two columns of one name", text("Asiakas;Pvm;Summa;Summa\nA;1.2.2026;1;2\n"), "useita sarakkeita.*Summa"),
    wrong("no amount column", text("Asiakas;Pvm;Väri\nA;1.2.2026;sininen\n"), "Asiakas, Pvm, Väri.*amount"),
    wrong("no customer column", text("Pvm;Kuitti;Summa\n1.2.2026;7;1,00\n"), "Pvm, Kuitti, Summa.*customer_id"),
    wrong("no heading at all", text(GOOD + ALSO), "00123"),
    wrong("a column told that is not there", text(HEAD + GOOD), "Kate.*Asiakas, Pvm, Summa", options={"columns": {"amount": "Kate"}}),
    wrong("price and quantity but no sum", text("Asiakas;Pvm;Määrä;Hinta\nA;1.2.2026;10;5,00\n"), "kappaleen hinta"),
    wrong("web shop lines with unit price", text("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n536365,85123A,LANTERN,6,12/13/2010 8:26,2.55,17850,United Kingdom\n"), "UnitPrice.*Quantity"),
)

MONEY = (
    right("thousands by space", amounts("1 234,50", "-5,00")),
    right("thousands by no-break space", amounts("1\u00a0234,50", "-5,00")),
    right("thousands by narrow no-break space", amounts("1\u202f234,50", "-5,00")),
    right("thousands by no-break space in cp1252", amounts("1\u00a0234,50", "-5,00", "Määrä €", "cp1252")),
    right("millions by space", amounts("1 234 567,50", "-5,00"), paid(1_234_567.5, -5)),
    right("apostrophe thousands (Swiss)", amounts("1'234.50", "-5.00")),
    right("typographic apostrophe thousands (Swiss)", amounts("1’234’567.50", "-5.00"), paid(1_234_567.5, -5)),
    right("dot thousands", amounts("1.234,50", "-5,00")),
    right("dot thousands without decimals", amounts("1.234.567", "-2.500"), paid(1_234_567, -2500)),
    right("comma thousands", text(ENGLISH + '00123,2026-02-01,"1,234.50"\nÖhman & Pojat,2026-02-13,-5.00\n')),
    right("comma thousands without decimals", text(ENGLISH + '00123,2026-02-01,"1,234,567"\nÖhman & Pojat,2026-02-13,"-2,500"\n'), paid(1_234_567, -2500)),
    right("decimal comma decided by one late row", text(many("1.2.2026", "2.2.2026", "A;{};1.234\n") + "B;2.2.2026;12,5\n"), [("A", "2026-02-01", 1234)] * MANY + [("A", "2026-02-02", 1234), ("B", "2026-02-02", 12.5)]),
    right("three decimals decided by a zero before them", amounts("0.129", "1.231"), paid(0.13, 1.23)),
    right("decimal comma of one digit", amounts("1234,5", "-5")),
    right("whole amounts", amounts("1234", "-5"), paid(1234, -5)),
    right("decimals left empty", amounts("1234,", "-5,50"), paid(1234, -5.5)),
    right("decimals without a zero", amounts("1234,50", "-,50"), paid(1234.5, -0.5)),
    wrong("thousand or decimal", amounts("1.234", "2.500"), r"1\.234.*decimal_mark"),
    wrong("thousand or decimal by comma", text(ENGLISH + 'A,2026-02-01,"1,234"\nB,2026-02-13,"2,500"\n'), r"1,234.*decimal_mark"),
    right("thousands, told by the reader", amounts("1.234", "2.500"), paid(1234, 2500), options={"decimal_mark": "comma"}),
    right("decimals, told by the reader", amounts("1.239", "2.501"), paid(1.24, 2.5), options={"decimal_mark": "point"}),
    *both("12.50 in a decimal-comma column", text(HEAD + GOOD + "B;2.2.2026;12.50\n" + ALSO), TWO, {"bad_amount": (3,)}, r"\b3\b.*12\.50"),
    *both("12,5 in a decimal-point column", text("customer;date;amount\n00123;2026-02-01;1,234.50\nB;2026-02-02;12,5\nÖhman & Pojat;2026-02-13;-5.00\n"), TWO, {"bad_amount": (3,)}, r"\b3\b.*12,5"),
    *both("thousands in improper groups", text(HEAD + GOOD + "B;2.2.2026;12 34,50\n" + ALSO), TWO, {"bad_amount": (3,)}, r"\b3\b.*12 34,50"),
    right("Unicode minus", amounts("1234,50", "−5,00")),
    right("en dash for minus", amounts("1234,50", "–5,00")),
    right("minus apart from the number", amounts("1234,50", "- 5,00")),
    right("leading plus", amounts("+1234,50", "-5,00")),
    right("trailing minus", amounts("1234,50", "5,00-")),
    right("trailing minus before the currency", amounts("1234,50 €", "5,00- €"), currency="EUR"),
    right("accounting brackets", amounts("1 234,50", "(5,00)")),
    right("accounting brackets with dollars", text(ENGLISH + '00123,2026-02-01,"$1,234.50"\nÖhman & Pojat,2026-02-13,($5.00)\n'), currency="USD"),
    right("currency sign after", amounts("1 234,50 €", "-5,00€"), currency="EUR"),
    right("currency sign before", amounts("€ 1.234,50", "-€5,00"), currency="EUR"),
    right("currency code before", amounts("EUR 1 234,50", "EUR -5,00"), currency="EUR"),
    right("currency code after", amounts("1 234,50 eur", "-5,00 EUR"), currency="EUR"),
    right("currency by sign and code in one column", amounts("1 234,50 €", "-5,00 EUR"), currency="EUR"),
    right("currency on some rows only", amounts("1 234,50 €", "-5,00"), currency="EUR"),
    right("pounds", text(ENGLISH + '00123,2026-02-01,"£1,234.50"\nÖhman & Pojat,2026-02-13,-£5.00\n'), currency="GBP"),
    right("crowns", amounts("1 234,50 kr", "-5,00 kr")),
    right("Norwegian crowns", amounts("NOK 1 234,50", "NOK -5,00"), currency="NOK"),
    right("currency in the heading", amounts("1234,50", "-5,00", "Belopp SEK"), currency="SEK"),
    wrong("mixed currencies", amounts("5,00 €", "$5"), "EUR, USD"),
    wrong("mixed currencies in one late row", text(many("1.2.2026", "2.2.2026", "A;{};1,00 €\n") + "B;2.2.2026;10,00 SEK\n"), "EUR, SEK"),
    right("exponents", text("customer;date;amount\n00123;2026-02-01;1.2345e3\nÖhman & Pojat;2026-02-13;-5.00\n")),
    right("exponents with a decimal comma (Excel)", amounts("1,2345E+03", "-5,00")),
    *both("nan and inf", text(ENGLISH + "00123,2026-02-01,1234.50\nB,2026-02-02,nan\nC,2026-02-02,inf\nD,2026-02-02,-Infinity\nÖhman & Pojat,2026-02-13,-5\n"), TWO, {"bad_amount": (3, 4, 5)}, r"\b3, 4, 5\b.*nan"),
    *both("amounts beyond belief", text(ENGLISH + "00123,2026-02-01,1234.50\nB,2026-02-02,1e300\nC,2026-02-02,10000000000\nÖhman & Pojat,2026-02-13,-5\n"), TWO, {"bad_amount": (3, 4)}, r"\b3, 4\b.*1e300"),
    *both("formula errors of Excel as text", text(HEAD + GOOD + "B;2.2.2026;#ARVO!\n" + ALSO), TWO, {"bad_amount": (3,)}, r"\b3\b.*#ARVO!"),
    *both("numbers as programs write them", text("customer;date;amount\n00123;2026-02-01;1234.50\nB;2026-02-02;1_000\nC;2026-02-02;0x1F\nÖhman & Pojat;2026-02-13;-5\n"), TWO, {"bad_amount": (3, 4)}, r"\b3, 4\b.*1_000"),
    *both("an amount left empty", text(HEAD + GOOD + "B;2.2.2026;\n" + ALSO), TWO, {"bad_amount": (3,)}, r"\b3\b"),
    *both("an amount of a dash", text(HEAD + GOOD + "B;2.2.2026;-\n" + ALSO), TWO, {"bad_amount": (3,)}, r"\b3\b"),
    right("all amounts zero", amounts("0,00", "0"), paid(0, 0), zeros=2, returns=0),
    right("the largest sum to the cent", text(HEAD + "A;1.2.2026;9 999 999 999,99\nB;2.2.2026;0,01\n" * 10), [("A", "2026-02-01", 9_999_999_999.99), ("B", "2026-02-02", 0.01)] * 10),
    right("a thousand tenths to the cent", text(HEAD + "A;1.2.2026;0,10\n" * 1000), [("A", "2026-02-01", 0.1)] * 1000, duplicates=999),
)

DAYS = (
    right("day without zeros", days("1.2.2026", "13.2.2026")),
    right("day with zeros", days("01.02.2026", "13.02.2026")),
    right("dots that nothing decides are day first", days("1.2.2026", "3.4.2026"), on("2026-02-01", "2026-04-03")),
    right("ISO days", days("2026-02-01", "2026-02-13")),
    right("year first with slashes", days("2026/02/01", "2026/2/13")),
    right("year first with dots", days("2026.02.01", "2026.02.13")),
    right("eight digits", days("20260201", "20260213")),
    right("two-digit years", days("1.2.26", "13.2.26")),
    wrong("short years first or last", days("26-02-01", "26-02-13"), "vuosi voi olla ensimmäisenä tai viimeisenä"),
    right("short years last, as told", days("01-02-26", "13-02-26"), options={"date_order": "day_first"}),
    *both("spans of days", text(HEAD + GOOD + "A;1.2.-28.2.2026;1,00\nB;1.2-15.2.2026;1,00\n" + ALSO + "C;9.05 10.2.2026;1,00\nD;1.2.2026 3.12.2026;1,00\n"), TWO, {"bad_date": (3, 4, 6, 7)}, r"päivämäärää ei voi lukea.*\b3, 4, 6, 7\b"),
    wrong("no day that can be read", days("helmikuun alussa", "helmikuun lopussa"), "yhtään riviä ei voi lukea"),
    right("two-digit years of two centuries", days("31.12.68", "1.1.69"), on("2068-12-31", "1969-01-01")),
    right("two-digit years among four-digit ones", text(HEAD + GOOD + ALSO + "B;14.2.26;1,00\nC;15.2.2026;1,00\n"), [*TWO, ("B", "2026-02-14", 1), ("C", "2026-02-15", 1)]),
    right("days written in several ways", text(HEAD + GOOD + ALSO + "B;2026-02-14;1,00\nC;20260215;1,00\nD;2026/02/16;1,00\nE;46070;1,00\n"), [*TWO, ("B", "2026-02-14", 1), ("C", "2026-02-15", 1), ("D", "2026-02-16", 1), ("E", "2026-02-17", 1)]),
    right("dashes, day first", days("1-2-2026", "13-2-2026")),
    right("European slashes decided by one late row (13/1)", text(many("1/2/2026", "13/1/2026")), [("A", "2026-02-01", 1.0)] * MANY + [("A", "2026-01-13", 1.0)]),
    right("American slashes", text(ENGLISH + "00123,02/01/2026,1234.50\nÖhman & Pojat,02/13/2026,-5\n")),
    right("American slashes with a short year and a time", text(ENGLISH + "00123,2/1/26 9:05 AM,1234.50\nÖhman & Pojat,2/13/26 11:59 PM,-5\n")),
    wrong("slashes that nothing decides", days("1/2/2026", "3/4/2026"), r"1/2/2026.*date_order"),
    wrong("slashes that nothing decides, with a time", days("1/2/2026 10:15", "3/4/2026 0:00"), r"1/2/2026.*date_order"),
    wrong("dashes that nothing decides", days("1-2-2026", "3-4-2026"), r"1-2-2026.*date_order"),
    wrong("slashes that contradict each other", days("1/13/2026", "13/1/2026"), "date_order"),
    *both("a date that is none either way decides nothing", text(HEAD + "00123;1.2.2026;1234,50\nB;13.13.2026;1,00\nC;31.1.2026;1,00\n"), [TWO[0], ("C", "2026-01-31", 1.0)], {"bad_date": (3,)}, r"\b3\b.*13\.13\.2026"),
    right("slashes told by the reader, day first", days("1/2/2026", "3/4/2026"), on("2026-02-01", "2026-04-03"), options={"date_order": "day_first"}),
    right("slashes told by the reader, month first", days("1/2/2026", "3/4/2026"), on("2026-01-02", "2026-03-04"), options={"date_order": "month_first"}),
    *both("a month of 13 in a column told to be day first", text(HEAD + "00123;1/2/2026;1234,50\nB;1/13/2026;1,00\n"), TWO[:1], {"bad_date": (3,)}, r"\b3\b.*1/13/2026", options={"date_order": "day_first"}),
    right("time with T", days("2026-02-01T10:15", "2026-02-13T23:59:59")),
    right("time with fractions", days("2026-02-01 10:15:00.000", "2026-02-13 23:59:59.9999999")),
    right("time with zone", days("2026-02-01T00:30:00+02:00", "2026-02-13T23:30:00Z")),
    right("time with zone behind Greenwich", days("2026-02-01 23:30:00-05:00", "2026-02-13 00:30:00.123-0500")),
    right("Finnish time with a dot", days("1.2.2026 9.05", "13.2.2026 23.59")),
    right("Finnish time with klo", days("1.2.2026 klo 9.05", "13.2.2026 klo 23.59")),
    right("midnight on every day (databases)", days("2026-02-01 00:00:00", "2026-02-13 00:00:00")),
    right("Excel serial dates", days("46054", "46066")),
    right("Excel serial dates with a time", days("46054,5", "46066.99")),
    right("leap day", days("29.2.2024", "29.2.2028"), on("2024-02-29", "2028-02-29")),
    right("days long past and to come", days("31.12.1900", "1.1.2100"), on("1900-12-31", "2100-01-01")),
    *both("impossible day 31.2.", text(HEAD + GOOD + "B;31.2.2026;1,00\nC;29.2.2026;1,00\nD;0.1.2026;1,00\n" + ALSO), TWO, {"bad_date": (3, 4, 5)}, r"\b3, 4, 5\b.*31\.2\.2026"),
    *both("year 0026", text(HEAD + GOOD + "B;1.2.0026;1,00\n" + ALSO), TWO, {"bad_date": (3,)}, r"\b3\b.*1\.2\.0026"),
    *both("year 2226", text(HEAD + GOOD + "B;1.2.2226;1,00\nC;2226-02-01;1,00\n" + ALSO), TWO, {"bad_date": (3, 4)}, r"\b3, 4\b.*1\.2\.2226"),
    *both("empty days of a database", text(ENGLISH + "00123,2026-02-01,1234.50\nB,0000-00-00,1\nC,,1\nD,NULL,1\nÖhman & Pojat,2026-02-13,-5\n"), TWO, {"bad_date": (3, 4, 5)}, r"\b3, 4, 5\b.*0000-00-00"),
    *both("a month instead of a day", text(HEAD + GOOD + "B;2/2026;1,00\nC;2026-02;1,00\n" + ALSO), TWO, {"bad_date": (3, 4)}, r"\b3, 4\b.*2/2026"),
    wrong("months in letters", days("1-Feb-2026", "13-Feb-2026"), r"\b2, 3\b.*1-Feb-2026"),
    wrong("weeks", days("2026-W05", "2026-W07"), r"\b2, 3\b.*2026-W05"),
)


def spelled(name: str) -> Callable[[Path], Path]:
    """The two rows with the second customer written like this."""
    return text(f"{HEAD}{GOOD}{name};13.2.2026;-5,00\n")


CUSTOMERS = (
    right("ids with leading zeros", text(HEAD + "00123;1.2.2026;1234,50\n0042;13.2.2026;-5,00\n"), named("0042")),
    right("ids of twenty digits", spelled("12345678901234567890"), named("12345678901234567890")),
    right("ids that look like other things", text(HEAD + "1e5;1.2.2026;1,00\n1.0;1.2.2026;1,00\ntrue;1.2.2026;1,00\n2026-01-01;1.2.2026;1,00\n"), [(name, "2026-02-01", 1.0) for name in ("1e5", "1.0", "true", "2026-01-01")]),
    right("customers called NULL and NA", text(HEAD + "NULL;1.2.2026;1,00\nNA;1.2.2026;1,00\nnan;1.2.2026;1,00\nNone;1.2.2026;1,00\n"), [(name, "2026-02-01", 1.0) for name in ("NULL", "NA", "nan", "None")]),
    right("customers that begin with #", text(HEAD + "#1;1.2.2026;1,00\n#2;1.2.2026;2,00\n#3;1.2.2026;3,00\n"), [(f"#{n}", "2026-02-01", float(n)) for n in (1, 2, 3)]),
    right("customers between apostrophes", text(HEAD + "'Ala-Kulma';1.2.2026;1,00\n'O'Brien';1.2.2026;2,00\n"), [("'Ala-Kulma'", "2026-02-01", 1.0), ("'O'Brien'", "2026-02-01", 2.0)]),
    right("a customer with letters after many with digits", text(HEAD + "7;1.2.2026;1,00\n" * MANY + ALSO), [("7", "2026-02-01", 1.0)] * MANY + TWO[1:]),
    right("spaces in a name", spelled("  Öhman  &   Pojat ")),
    right("no-break spaces in a name", spelled("\u00a0Öhman\u00a0&\u00a0 Pojat\u00a0")),
    right("decomposed accents in a name", spelled("O\u0308hman & Pojat")),
    right("NUL in a name", spelled("Öhman\x00 & Pojat")),
    right("control characters in a name", spelled("Öh\x07man\x1b & Poj\x7fat")),
    right("right-to-left override in a name", spelled("Öhman \u202e& Pojat\u202c")),
    right("10,000 characters in a name", spelled("Ö" * 10_000), named("Ö" * 10_000)),
    right("emoji", spelled("Kioski 🛍 Öhman"), named("Kioski 🛍 Öhman")),
    right("Greek, Cyrillic and Chinese names", text(HEAD + "Αθηνά;1.2.2026;1,00\nАнна;1.2.2026;1,00\n北京;1.2.2026;1,00\n"), [(name, "2026-02-01", 1.0) for name in ("Αθηνά", "Анна", "北京")]),
    right("spreadsheet formula as name", spelled('"=HYPERLINK(""http://x"";""y"")"'), named('=HYPERLINK("http://x";"y")')),
    right("html as name", spelled("<script>alert(1)</script>"), named("<script>alert(1)</script>")),
    right("braces and percent signs in a name", spelled("{file} %s $x ${y}"), named("{file} %s $x ${y}")),
    right("e-mail addresses as customers", spelled("aino.ohman+kauppa@example.fi"), named("aino.ohman+kauppa@example.fi")),
    *both("customer of blanks", text(HEAD + GOOD + "   ;2.2.2026;1,00\n\u00a0;2.2.2026;1,00\n\"\";2.2.2026;1,00\n" + ALSO), TWO, {"no_customer": (3, 4, 5)}, r"asiakas puuttuu.*\b3, 4, 5\b"),
    *both("customer of control characters", text(HEAD + GOOD + "\x07\u202e;2.2.2026;1,00\n" + ALSO), TWO, {"no_customer": (3,)}, r"asiakas puuttuu.*\b3\b"),
    *both("braces in what cannot be read", text(HEAD + GOOD + "B;{day};1,00\n" + ALSO), TWO, {"bad_date": (3,)}, r"\b3\b.*\{day\}"),
    wrong("identity code as customer", spelled(identity_code()), "(?i)seudonym", hides=identity_code()),
    wrong("identity code of this century as customer", spelled(identity_code("010106", "A", "123")), "(?i)seudonym", hides=identity_code("010106", "A", "123")),
    wrong("identity code with one of the new marks", spelled(identity_code("010594", "Y", "302")), "(?i)seudonym", hides=identity_code("010594", "Y", "302")),
    wrong("identity code in another column", text(f"Asiakas;Hetu;Pvm;Summa\n00123;;1.2.2026;1234,50\nB;{identity_code()};1.2.2026;1,00\n"), "(?i)seudonym", hides=identity_code()),
    wrong("identity code in one late row", text(HEAD + "7;1.2.2026;1,00\n" * MANY + f"{identity_code()};1.2.2026;1,00\n"), "(?i)seudonym", hides=identity_code()),
    wrong("identity code in Excel", sheet(("Asiakas", "Hetu", "Pvm", "Summa"), ("A", identity_code(), date(2026, 2, 1), 1)), "(?i)seudonym", hides=identity_code()),
    wrong("identity code in Parquet", parquet(values(f"('A', '{identity_code()}', date '2026-02-01', 1.0)", "asiakas, hetu, pvm, summa")), "(?i)seudonym", hides=identity_code()),
    right("eleven characters that only look like one", spelled(identity_code(wrong=1)), named(identity_code(wrong=1))),
    right("business ids as customers", spelled("1234567-1"), named("1234567-1")),
)

PERIOD = HEAD + "A;31.1.2026;1,00\nB;1.2.2026;2,00\nC;28.2.2026 23:59;3,00\nD;1.3.2026;4,00\n"
JAN, FEB_1, FEB_28, MAR = ("A", "2026-01-31", 1.0), ("B", "2026-02-01", 2.0), ("C", "2026-02-28", 3.0), ("D", "2026-03-01", 4.0)
TWICE = HEAD + GOOD + ALSO + GOOD + GOOD
RETURNED = HEAD + GOOD + ALSO + "B;14.2.2026;-0,01\nC;15.2.2026;0,00\n"
REST = [("C", "2026-02-15", 0.0)]

POLICIES = (
    right("exact duplicates", text(TWICE), [*TWO, TWO[0], TWO[0]], duplicates=2),
    right("exact duplicates dropped", text(TWICE), TWO, options={"duplicates": "drop"}, aside={"duplicate": 2}, duplicates=0),
    right("exact duplicates dropped, the rest in the order of the file", text(HEAD + "".join(f"{name};1.2.2026;1,00\n" * n for n, name in enumerate("ZYXCBA", 1)) + GOOD), [*((name, "2026-02-01", 1.0) for name in "ZYXCBA"), TWO[0]], options={"duplicates": "drop"}, aside={"duplicate": 15}),
    right("rows that differ in a column that is not read", text("Kuitti;Asiakas;Pvm;Summa\n1;00123;1.2.2026;1234,50\n2;00123;1.2.2026;1234,50\n"), [TWO[0], TWO[0]], options={"duplicates": "drop"}, duplicates=0),
    right("returns", text(RETURNED), [*TWO, ("B", "2026-02-14", -0.01), *REST], returns=2, zeros=1),
    right("returns dropped", text(RETURNED), [TWO[0], *REST], options={"returns": "drop"}, aside={"return_dropped": 2}, returns=0, zeros=1),
    right("returns set apart", text(RETURNED), [TWO[0], *REST], options={"returns": "separate"}, aside={"return_separate": 2}, returns=0, zeros=1),
    right("period since", text(PERIOD), [FEB_1, FEB_28, MAR], options={"since": "2026-02-01"}, aside={"before_period": 1}),
    right("period until", text(PERIOD), [JAN, FEB_1, FEB_28], options={"until": "2026-02-28"}, aside={"after_period": 1}),
    right("period since and until", text(PERIOD), [FEB_1, FEB_28], options={"since": "2026-02-01", "until": "2026-02-28"}, aside={"before_period": 1, "after_period": 1}),
    right("period of one day", text(PERIOD), [FEB_28], options={"since": "2026-02-28", "until": "2026-02-28"}, aside={"before_period": 2, "after_period": 1}),
    wrong("period without rows", text(PERIOD), "", options={"since": "2027-01-01"}),
    wrong("nothing but returns, dropped", text(HEAD + ALSO), "", options={"returns": "drop"}),
    right(
        "everything at once",
        text(RETURNED + "C;15.2.2026;0,00\nYhteensä;;1229,49\nD;ei;7,00\nE;1.1.2025;5,00\n;1.2.2026;1,00\n" + HEAD + "F;1.2.2026;x\n"),
        [TWO[0], *REST],
        options={"bad_rows": "skip", "returns": "separate", "duplicates": "drop", "since": "2026-01-01"},
        refused={"total_row": (7,), "bad_date": (8,), "no_customer": (10,), "heading_again": (11,), "bad_amount": (12,)},
        aside={"before_period": 1, "duplicate": 1, "return_separate": 2},
        returns=0,
        zeros=1,
        duplicates=0,
    ),
)

EXCEL = (
    *(right(f"workbook that says it is {size}", misjudged(workbook({"Myynti": (XLSX_HEAD, *XLSX_ROWS)}), size)) for size in ("A1", "A1:B2", "A1:C2", "A1:XFD1048576")),
    right("workbook", sheet(XLSX_HEAD, *XLSX_ROWS)),
    right("workbook with macros", sheet(XLSX_HEAD, *XLSX_ROWS, name="sales.xlsm")),
    right("workbook with its suffix in capitals", sheet(XLSX_HEAD, *XLSX_ROWS, name="MYYNTI.XLSX")),
    right("workbook of the years since 1904 (old Mac)", sheet(XLSX_HEAD, *XLSX_ROWS, date_1904=True)),
    right("Excel serial dates without a format", sheet(XLSX_HEAD, ("00123", 46054, 1234.5), ("Öhman & Pojat", 46066.75, -5))),
    right("dates as text in Excel", sheet(XLSX_HEAD, ("00123", "1.2.2026", 1234.5), ("Öhman & Pojat", "13.2.2026", -5))),
    right("some dates as text in Excel", sheet(XLSX_HEAD, ("00123", "1.2.2026", 1234.5), ("Öhman & Pojat", date(2026, 2, 13), -5))),
    right("times of day in Excel", sheet(XLSX_HEAD, ("00123", datetime(2026, 2, 1, 0, 1), 1234.5), ("Öhman & Pojat", datetime(2026, 2, 13, 23, 59, 59), -5))),
    right("amounts as text in Excel", sheet(XLSX_HEAD, ("00123", date(2026, 2, 1), "1 234,50 €"), ("Öhman & Pojat", date(2026, 2, 13), "−5,00 €")), currency="EUR"),
    right("some amounts as text in Excel", sheet(XLSX_HEAD, ("00123", date(2026, 2, 1), 1234.5), ("Öhman & Pojat", date(2026, 2, 13), "-5,00"))),
    right("amounts of three decimals in Excel", sheet(XLSX_HEAD, ("00123", date(2026, 2, 1), 1.239), ("Öhman & Pojat", date(2026, 2, 13), 2.341)), paid(1.24, 2.34)),
    right("amounts counted by Excel with an error of floats", sheet(XLSX_HEAD, ("00123", date(2026, 2, 1), 0.1 + 0.2), ("Öhman & Pojat", date(2026, 2, 13), 1.1 * 3)), paid(0.3, 3.3)),
    right("amounts of formulas", sheet(XLSX_HEAD, ("00123", date(2026, 2, 1), "=1000+234.5≡1234.5"), ("Öhman & Pojat", date(2026, 2, 13), -5))),
    *both("a formula never counted", unsaved_formula, TWO[:1], {"bad_amount": (3,)}, r"\b3\b"),
    *both("a formula that failed", sheet(XLSX_HEAD, XLSX_ROWS[0], ("B", date(2026, 2, 2), "=NA()≡#N/A"), XLSX_ROWS[1]), TWO, {"bad_amount": (3,)}, r"\b3\b"),
    right("ids that are numbers in Excel", sheet(XLSX_HEAD, (123, date(2026, 2, 1), 1234.5), (123.0, date(2026, 2, 2), 1), (6412345678901, date(2026, 2, 13), -5)), [("123", "2026-02-01", 1234.5), ("123", "2026-02-02", 1), ("6412345678901", "2026-02-13", -5)]),
    right("ids that are numbers on some rows in Excel", sheet(XLSX_HEAD, ("123", date(2026, 2, 1), 1234.5), (123, date(2026, 2, 2), 1), ("A7", date(2026, 2, 3), 1)), [("123", "2026-02-01", 1234.5), ("123", "2026-02-02", 1), ("A7", "2026-02-03", 1)]),
    right("formulas as text in Excel", sheet(XLSX_HEAD, XLSX_ROWS[0], ("=1+1", date(2026, 2, 13), -5)), named("=1+1")),
    right("title rows in Excel", sheet(("Myyntiraportti",), (), ("Tulostettu", date(2026, 4, 1)), XLSX_HEAD, *XLSX_ROWS)),
    right("a title over merged cells", merged_title),
    *both("bad row below title rows in Excel", sheet(("Myyntiraportti",), (), XLSX_HEAD, XLSX_ROWS[0], ("B", "ei", 1)), TWO[:1], {"bad_date": (5,)}, r"\b5\b.*ei"),
    right("a table that does not begin in the corner", sheet((), (), (None, None, *XLSX_HEAD), *((None, None, *row) for row in XLSX_ROWS))),
    right("empty rows and columns in Excel", sheet(("Asiakas", None, "Pvm", "Summa"), (), ("00123", None, date(2026, 2, 1), 1234.5), (), ("Öhman & Pojat", None, date(2026, 2, 13), -5))),
    right("rows formatted but empty", sheet(XLSX_HEAD, *XLSX_ROWS, *([("", "", "")] * 300))),
    *both("total at the foot of a workbook", sheet(XLSX_HEAD, *XLSX_ROWS, ("Yhteensä", None, "=SUM(C2:C3)≡1229.5")), TWO, {"total_row": (4,)}, r"summarivi.*\b4\b"),
    right("two sheets, the second has the data", workbook({"Ohje": [("Tämä on ohje",), ("Katso toinen välilehti",)], "Myynti": [XLSX_HEAD, *XLSX_ROWS]})),
    right("an empty sheet first", workbook({"Taul1": [], "Taul2": [XLSX_HEAD, *XLSX_ROWS]})),
    wrong("two sheets that could be meant", workbook({"Tammikuu": [XLSX_HEAD, *XLSX_ROWS], "Helmikuu": [XLSX_HEAD, *XLSX_ROWS]}), "Tammikuu.*Helmikuu.*table"),
    right("a sheet told by the reader", workbook({"Tammikuu": [XLSX_HEAD, ("A", date(2026, 1, 1), 1)], "Helmikuu": [XLSX_HEAD, *XLSX_ROWS]}), options={"data_table": "Helmikuu"}),
    wrong("a sheet told that is not there", sheet(XLSX_HEAD, *XLSX_ROWS), "Maaliskuu.*Taul1", options={"data_table": "Maaliskuu"}),
    wrong("an empty workbook", sheet(), "tyhjä"),
    wrong("a workbook of headings only", sheet(XLSX_HEAD), "ei yhtään riviä"),
    wrong("a workbook with a password", raw(bytes.fromhex("D0CF11E0A1B11AE1") + bytes(1000), "sales.xlsx"), "ei ole taulukko"),
    wrong("zip that is no workbook", raw(zipped("sales.csv", (HEAD + GOOD).encode()), "sales.xlsx"), "ei ole taulukko"),
    wrong("text called a workbook", text(HEAD + GOOD, name="sales.xlsx"), "ei ole taulukko"),
)

TYPED = (
    right("parquet typed", parquet(TWO_SQL)),
    right("parquet with text columns", parquet(values("('00123', '1.2.2026', '1 234,50 €'), ('Öhman & Pojat', '13.2.2026', '−5,00 €')"))),
    right("parquet with decimal amounts", parquet(values("('00123', date '2026-02-01', 1234.50::decimal(12, 2)), ('Öhman & Pojat', date '2026-02-13', -5::decimal(12, 2))"))),
    right("parquet with int dates 20260131", parquet(values("('A', 20260131, 1.0::double), ('B', 20260201, 2.0::double)")), [("A", "2026-01-31", 1.0), ("B", "2026-02-01", 2.0)]),
    right("parquet with int ids and int amounts", parquet(values("(123, date '2026-02-01', 10), (42, date '2026-02-13', -5)")), [("123", "2026-02-01", 10), ("42", "2026-02-13", -5)]),
    right("parquet with whole-number ids as floats", parquet(values("(123::double, date '2026-02-01', 10), (42::double, date '2026-02-13', -5)")), [("123", "2026-02-01", 10), ("42", "2026-02-13", -5)]),
    right("parquet with times of day", parquet(values("('00123', timestamp '2026-02-01 00:00:01', 1234.5), ('Öhman & Pojat', timestamp '2026-02-13 23:59:59', -5)"))),
    right("parquet with amounts of three decimals", parquet(values("('00123', date '2026-02-01', 1.239::double), ('Öhman & Pojat', date '2026-02-13', 2.341::double)")), paid(1.24, 2.34)),
    right("parquet with amounts in millions", parquet(values("('00123', date '2026-02-01', 1234567.89::double), ('Öhman & Pojat', date '2026-02-13', 1e-2::double)")), paid(1_234_567.89, 0.01)),
    right("parquet with single-precision amounts", parquet(values("('00123', date '2026-02-01', 1234.5::float), ('Öhman & Pojat', date '2026-02-13', 0.1::float)")), paid(1234.5, 0.1)),
    right("parquet with a nested column that is not read", parquet(values("('00123', date '2026-02-01', 1234.5, {'a': [1, 2]}), ('Öhman & Pojat', date '2026-02-13', -5, {'a': [3]})", "asiakasnumero, pvm, summa, rivit")), duplicates=0),
    right("parquet with duplicates in nested columns", parquet(values("('00123', date '2026-02-01', 1234.5, ['x']), ('00123', date '2026-02-01', 1234.5, ['x'])", "asiakasnumero, pvm, summa, rivit")), [TWO[0], TWO[0]], duplicates=1),
    *both(
        "parquet with nulls",
        parquet(values("('00123', date '2026-02-01', 1234.5::double), (null, date '2026-02-01', 1), ('B', null, 1), ('C', date '2026-02-01', null), ('D', date '2026-02-01', 'nan'::double), ('E', date '2026-02-01', 'inf'::double)")),
        TWO[:1],
        {"no_customer": 1, "bad_date": 1, "bad_amount": 3},
        "asiakas puuttuu",
    ),
    right("parquet folder of two files", parquet_folder(TWO_SQL + " limit 1", TWO_SQL + " offset 1")),
    right("parquet folder by a pattern", parquet_folder(TWO_SQL + " limit 1", TWO_SQL + " offset 1", given="part-*.parquet")),
    right("parquet folder whose files have their columns in another order", parquet_folder(TWO_SQL + " limit 1", f"select summa, pvm, asiakasnumero from ({TWO_SQL} offset 1)")),
    right("brackets in the name of a parquet file", parquet(TWO_SQL, "myynti[1].parquet")),
    right("a quote in the name of a database", database("ah'vena.duckdb", myynti=TWO_SQL)),
    right("duckdb file with one table", database(myynti=TWO_SQL)),
    right("duckdb file called .db", database("sales.db", myynti=TWO_SQL)),
    right("duckdb with two tables one recognised", database(asiakkaat="select 'A' as nimi", myynti=TWO_SQL)),
    wrong("duckdb with two tables that could be meant", database(myynti_2025=TWO_SQL, myynti_2026=TWO_SQL), "myynti_2025.*myynti_2026.*table"),
    right("duckdb table told by the reader", database(muu=values("('A', date '2026-01-01', 1.0)"), myynti=TWO_SQL), options={"data_table": "myynti"}),
    right("duckdb table with a space and a quote in its name", database(muu=values("('A', date '2026-01-01', 1.0)"), **{"myynti 'kevät'": TWO_SQL}), options={"data_table": "myynti 'kevät'"}),
    wrong("a table told that is not there", database(myynti=TWO_SQL), "ostot.*myynti", options={"data_table": "ostot"}),
    wrong("duckdb without a table that is recognised", database(asiakkaat="select 'A' as nimi, 'x' as kaupunki"), "nimi, kaupunki"),
    wrong("parquet without rows", parquet(TWO_SQL + " limit 0"), "ei yhtään riviä"),
    wrong("parquet without an amount", parquet(values("('A', date '2026-02-01', 'x')", "asiakas, pvm, vari")), "asiakas, pvm, vari"),
    wrong("text called parquet", text(HEAD + GOOD, name="sales.parquet"), "ei ole taulukko"),
    wrong("text called a database", text(HEAD + GOOD, name="sales.duckdb"), "ei ole taulukko"),
    wrong("an SQLite database", sqlite, "ei ole taulukko"),
    wrong("a parquet folder without files", lambda folder: folder, ""),
)

HELSINKI = timezone(timedelta(hours=2))
FRAMES = (
    right("pandas frame", frame(customer=["00123", "Öhman & Pojat"], date=pd.to_datetime(["2026-02-01", "2026-02-13"]), amount=[1234.5, -5.0])),
    right("pandas frame with datetimes and zone", frame(customer=["00123", "Öhman & Pojat"], date=pd.to_datetime(["2026-02-01 00:30", "2026-02-13 23:30"]).tz_localize("Europe/Helsinki"), amount=[1234.5, -5.0])),
    right("pandas frame of datetime objects with zone", frame(customer=["00123", "Öhman & Pojat"], date=pd.Series([datetime(2026, 2, 1, 0, 30, tzinfo=HELSINKI), datetime(2026, 2, 13, 23, 30, tzinfo=HELSINKI)], dtype=object), amount=[1234.5, -5.0])),
    *both(
        "pandas frame of objects with None",
        frame(
            asiakas=pd.Series(["00123", None, "B", "Öhman & Pojat"], dtype=object),
            pvm=pd.Series([date(2026, 2, 1), date(2026, 2, 1), date(2026, 2, 1), date(2026, 2, 13)], dtype=object),
            summa=pd.Series([1234.5, 1, None, Decimal("-5.00")], dtype=object),
        ),
        TWO,
        {"no_customer": 1, "bad_amount": 1},
        "asiakas puuttuu",
    ),
    *both(
        "pandas frame with the missing value of nullable types",
        frame(
            asiakas=pd.Series(["00123", pd.NA, "B", "Öhman & Pojat"], dtype="string"),
            pvm=["1.2.2026", "1.2.2026", "1.2.2026", "13.2.2026"],
            summa=pd.Series(["1234,5", "1", pd.NA, "-5"], dtype=object),
        ),
        TWO,
        {"no_customer": 1, "bad_amount": 1},
        "asiakas puuttuu",
    ),
    *both(
        "pandas frame with NaN and NaT",
        frame(customer=["00123", "A", "B", "Öhman & Pojat"], date=pd.to_datetime(["2026-02-01", None, "2026-02-02", "2026-02-13"]), amount=[1234.5, 1.0, float("nan"), -5.0]),
        TWO,
        {"bad_date": 1, "bad_amount": 1},
        "",
    ),
    right("pandas frame of text", frame(Asiakas=["00123", "Öhman & Pojat"], Pvm=["1.2.2026", "13.2.2026"], Summa=["1 234,50 €", "-5,00 €"]), currency="EUR"),
    right("pandas frame with numbers and text in one column", frame(Asiakas=["00123", "Öhman & Pojat"], Pvm=["1.2.2026", "13.2.2026"], Summa=pd.Series([1234.5, "-5,00"], dtype=object))),
    right("pandas frame with ids that became floats", frame(customer=[123.0, 42.0], date=["2026-02-01", "2026-02-13"], amount=[1, 2]), [("123", "2026-02-01", 1), ("42", "2026-02-13", 2)]),
    right("pandas frame with categories", frame(customer=pd.Categorical(["00123", "Öhman & Pojat"]), date=pd.to_datetime(["2026-02-01", "2026-02-13"]), amount=[1234.5, -5.0])),
    right("pandas frame with amounts of three decimals", frame(customer=["00123", "Öhman & Pojat"], date=["2026-02-01", "2026-02-13"], amount=[1.239, 2.341]), paid(1.24, 2.34)),
    right("pandas frame with an index that repeats", lambda folder: frame(customer=["00123", "Öhman & Pojat"], date=["2026-02-01", "2026-02-13"], amount=[1234.5, -5.0])(folder).set_index(pd.Index([7, 7]))),
    right("pandas frame with a heading that is a number", lambda _folder: pd.DataFrame({"customer": ["00123", "Öhman & Pojat"], "date": ["2026-02-01", "2026-02-13"], "amount": [1234.5, -5.0], 2026: [1, 2]})),
    right("polars frame", polars_frame()),
    right("polars lazy frame", polars_frame(lazy=True)),
    right("arrow table", arrow_table),
    right("duckdb relation", relation),
    wrong("identity code in a frame", frame(customer=[identity_code()], date=["2026-02-01"], amount=[1.0]), "(?i)seudonym", hides=identity_code()),
    wrong("frame without rows", frame(customer=[], date=[], amount=[]), "ei yhtään riviä"),
    wrong("frame without an amount", frame(customer=["A"], date=["2026-02-01"], colour=["red"]), "customer, date, colour"),
)

NO_TABLES = (
    wrong("an empty file", raw(b""), "tyhjä"),
    wrong("a BOM and nothing else", raw(codecs.BOM_UTF8), "tyhjä"),
    wrong("blank lines only", raw(b" \r\n\t\r\n"), "tyhjä"),
    wrong("a heading only", text(HEAD), "ei yhtään riviä"),
    wrong("a heading and blank lines", text(HEAD + ";;\n\n"), "ei yhtään riviä"),
    wrong("prose", text("Hyvä asiakas, kiitos ostoksesta.\nTerveisin Aino\n"), "ei tunnistettu"),
    wrong("one word a line", text("kissa\nkoira\n"), "ei ole taulukko"),
    wrong("columns of spaces", text("00004 19970101  1  29.33\n00004 19970118  1  29.73\n"), "ei ole taulukko"),
    wrong("old .xls", raw(bytes.fromhex("D0CF11E0A1B11AE1") + bytes(1000), "sales.xls"), "ei ole taulukko"),
    wrong("old .xls called .csv", raw(bytes.fromhex("D0CF11E0A1B11AE1") + bytes(1000)), "ei ole taulukko"),
    wrong("pdf", raw(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "sales.pdf"), "ei ole taulukko"),
    wrong("zip", raw(zipped("sales.csv", (HEAD + GOOD).encode()), "sales.zip"), "ei ole taulukko"),
    wrong("gzip", raw(gzip.compress((HEAD + GOOD).encode(), mtime=0), "sales.csv.gz"), "ei ole taulukko"),
    wrong("png", raw(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00"), "ei ole taulukko"),
    wrong("jpeg", raw(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" + bytes(100)), "ei ole taulukko"),
    wrong("random bytes", raw(bytes(range(256)) * 20, "sales.dat"), "ei ole taulukko|ei tunnistettu|CSV UTF-8"),
    wrong("web page called .xls", text("<html><body><table><tr><td>Asiakas</td><td>Pvm</td></tr></table></body></html>\n", name="sales.xls"), "ei ole taulukko|ei tunnistettu"),
    wrong("json", text('[{"customer": "A", "date": "2026-02-01", "amount": 1.0}]\n', name="sales.json"), "ei ole taulukko|ei tunnistettu"),
    wrong("parquet with lists of amounts", parquet("select 'A' as customer, date '2026-02-01' as date, [1.0, 2.0] as amount"), "tyyppiä"),
    wrong("parquet with times of day for days", parquet("select 'A' as customer, time '12:00' as date, 1.0 as amount"), "TIME"),
    wrong("parquet with dates lost in numbers", parquet("select 'A' as customer, 'nan'::double as date, 1.0 as amount"), "päivämäärää ei voi lukea"),
    wrong("a missing file", lambda folder: folder / "nothing.csv", "ei löydy"),
    wrong("a missing parquet file", lambda folder: folder / "nothing.parquet", "ei löydy"),
    wrong("a missing workbook", lambda folder: folder / "nothing.xlsx", "ei löydy"),
)

CASES: dict[str, Case] = {}
for _case in (*ENCODINGS, *SHAPES, *HEADINGS, *MONEY, *DAYS, *CUSTOMERS, *POLICIES, *EXCEL, *TYPED, *FRAMES, *NO_TABLES):
    if _case.name in CASES:
        raise ValueError(f"two files of the corpus are called {_case.name!r}")
    CASES[_case.name] = _case
