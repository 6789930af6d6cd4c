"""Every file of the corpus is read right or refused in words; what is read, kept and left out adds up."""

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asiakkuus_lib.errors import DataError, ParameterError
from asiakkuus_lib.reading import read_transactions
from tests.corpus import CASES, GOOD, HEAD, Case, identity_code

READABLE = [name for name, case in CASES.items() if case.rows is not None]
REFUSED = [name for name, case in CASES.items() if case.rows is None]
LINES_TOLD = 5


def cents(amounts: Iterable[float]) -> int:
    """Sum of amounts in whole cents, added up without the errors of floats."""
    return sum(round(amount * 100) for amount in amounts)


def plain(frame: pd.DataFrame) -> list[tuple[str, str, int]]:
    """The rows of a frame: customer, day, cents."""
    days = pd.to_datetime(frame["date"]).dt.strftime("%Y-%m-%d")
    return [
        (customer, day, round(amount * 100))
        for customer, day, amount in zip(frame["customer_id"], days, frame["amount"], strict=True)
    ]


def adds_up(ledger: Any) -> bool:
    """Whether a ledger adds up in rows and to the cent, reckoned here and not by itself."""
    left_out = [*ledger.refused, *ledger.aside]
    assert len({entry.reason for entry in left_out}) == len(left_out)
    assert all(entry.rows > 0 for entry in left_out)
    assert all(len(entry.lines) <= min(entry.rows, LINES_TOLD) for entry in ledger.refused)
    assert 0 <= ledger.returns + ledger.zeros <= ledger.rows_kept
    assert 0 <= ledger.duplicates <= max(ledger.rows_kept - 1, 0)
    rows = ledger.rows_kept + sum(entry.rows for entry in left_out)
    money = cents([ledger.amount_kept]) + cents(entry.amount for entry in left_out)
    return ledger.rows_read == rows and cents([ledger.amount_read]) == money


def is_of(ledger: Any, frame: pd.DataFrame) -> bool:
    """Whether a ledger tells what the rows that were kept tell themselves."""
    amounts = [round(amount * 100) for amount in frame["amount"]]
    returned = [amount for amount in amounts if amount < 0]
    assert ledger.rows_kept == len(frame)
    assert cents([ledger.amount_kept]) == sum(amounts)
    assert (ledger.returns, cents([ledger.amount_returned])) == (len(returned), sum(returned))
    return ledger.zeros == amounts.count(0)


@pytest.fixture(scope="module")
def read_once(tmp_path_factory):
    """Read a case, once for all tests; what stays of it is in memory, not in a database."""
    done: dict[str, SimpleNamespace] = {}

    def read(case: Case) -> SimpleNamespace:
        if case.name not in done:
            made = case.make(tmp_path_factory.mktemp("corpus"))
            read = read_transactions(made, **case.options)
            done[case.name] = SimpleNamespace(
                frame=read.frame, returned=read.returned, ledger=read.ledger, currency=read.currency,
                first_day=read.first_day, last_day=read.last_day, pseudonymised=read.pseudonymised,
                relation_rows=len(read.relation.fetchall()), source=read.source, made=made,
            )  # fmt: skip
        return done[case.name]

    return read


def test_the_corpus_is_wide():
    assert len(READABLE) + len(REFUSED) == len(CASES) >= 60
    assert len({name.casefold() for name in CASES}) == len(CASES)
    for case in CASES.values():
        assert not (case.rows is not None and case.words), case.name
        re.compile(case.words)


@pytest.mark.parametrize("name", READABLE)
def test_read_right(read_once, name):
    case = CASES[name]
    read = read_once(case)
    assert plain(read.frame) == [(customer, day, round(amount * 100)) for customer, day, amount in case.rows]
    assert read.frame["date"].dtype.kind == "M" and (read.frame["date"] == read.frame["date"].dt.normalize()).all()
    assert read.relation_rows == len(read.frame)
    expected = sorted(day for _customer, day, _amount in case.rows)
    assert [str(day)[:10] for day in (read.first_day, read.last_day)] == [expected[0], expected[-1]]
    assert not read.pseudonymised
    if isinstance(read.made, Path):
        assert read.source == read.made.name
    for column, values in case.more.items():
        assert ["" if pd.isna(value) else value for value in read.frame[column]] == values


@pytest.mark.parametrize("name", READABLE)
def test_the_ledger_is_right(read_once, name):
    case = CASES[name]
    read = read_once(case)
    ledger = read.ledger
    assert adds_up(ledger) and is_of(ledger, read.frame)
    wanted = {reason: lines if isinstance(lines, int) else len(lines) for reason, lines in case.refused.items()}
    assert {entry.reason: entry.rows for entry in ledger.refused} == wanted
    for entry in ledger.refused:
        if isinstance(lines := case.refused[entry.reason], tuple):
            assert tuple(entry.lines) == lines[:LINES_TOLD], entry.reason
    assert {entry.reason: entry.rows for entry in ledger.aside} == dict(case.aside)
    assert len(read.returned) == case.aside.get("return_separate", 0)
    for fact in ("returns", "zeros", "duplicates"):
        if getattr(case, fact) is not None:
            assert getattr(ledger, fact) == getattr(case, fact), fact
    if case.currency is not None:
        assert read.currency == case.currency


@pytest.mark.parametrize("name", READABLE)
def test_the_ledger_can_be_shown_and_kept(read_once, name):
    ledger = read_once(CASES[name]).ledger
    record = json.loads(json.dumps(ledger.to_dict(), allow_nan=False))
    assert record["rows_read"] == ledger.rows_read and record["rows_kept"] == ledger.rows_kept
    shown = ledger.to_frame()
    assert shown["rows"].iloc[0] == ledger.rows_read
    assert shown["item"].is_unique and (shown["item"].str.strip() != "").all()


@pytest.mark.parametrize("name", REFUSED)
def test_refused_in_words(tmp_path, name):
    case = CASES[name]
    made = case.make(tmp_path)
    # What the reader has asked for may be at fault as well as the file: a period without rows.
    kinds = (DataError, ParameterError) if case.options else DataError
    with pytest.raises(kinds) as refused:
        read_transactions(made, **case.options)
    message = str(refused.value)
    assert re.search(case.words, message), message
    assert "\n" not in message and len(message) < 2000
    if isinstance(made, Path):
        assert made.name in message
    if case.hides:
        assert case.hides not in message


@pytest.mark.parametrize("name", ["exact duplicates", "returns", "period since", "workbook", "parquet typed", "duckdb file with one table"])
def test_the_same_file_has_the_same_fingerprint_and_another_another(tmp_path, name):
    made = CASES[name].make(tmp_path)
    first, again = (read_transactions(made).fingerprint for _ in range(2))
    (tmp_path / "other").mkdir()
    other = read_transactions(CASES["one row"].make(tmp_path / "other")).fingerprint
    assert first == again != other


def test_returns_set_apart_are_told_row_by_row(read_once):
    read = read_once(CASES["returns set apart"])
    assert plain(read.returned) == [("Öhman & Pojat", "2026-02-13", -500), ("B", "2026-02-14", -1)]
    (aside,) = read.ledger.aside
    assert cents([aside.amount]) == -501


def test_what_is_left_out_is_told_in_money(read_once):
    ledger = read_once(CASES["everything at once"]).ledger
    assert {entry.reason: cents([entry.amount]) for entry in ledger.refused} == {
        "total_row": 122_949, "bad_date": 700, "no_customer": 100, "heading_again": 0, "bad_amount": 0,
    }  # fmt: skip
    assert {entry.reason: cents([entry.amount]) for entry in ledger.aside} == {
        "before_period": 500, "duplicate": 0, "return_separate": -501,
    }  # fmt: skip


@pytest.mark.parametrize("bad_rows", ["stop", "skip"])
@pytest.mark.parametrize(
    "row",
    ["{};2.2.2026;1,00;x", "{};ei;1,00", "B;{};1,00", "B;2.2.2026;{}", ';;"{}"', '"{}" Oy;2.2.2026;1,00', '"{};2.2.2026;1,00', "{}"],
)
def test_an_identity_code_is_never_repeated(tmp_path, row, bad_rows):
    """Neither in a message nor in a ledger that goes into reports, however broken its row."""
    path = tmp_path / "sales.csv"
    path.write_text(f"{HEAD}{GOOD}{row.format(identity_code())}\n", "utf-8")
    try:
        ledger = read_transactions(path, bad_rows=bad_rows).ledger
        told = json.dumps(ledger.to_dict()) + ledger.to_frame().to_csv() + repr(ledger)
    except DataError as refused:
        told = str(refused)
    assert identity_code() not in told


class TestCdnow:
    """CDNOW master: what the literature counts in it, and what its ledger has to tell."""

    def test_ledger(self, cdnow):
        read = read_transactions(cdnow)
        ledger = read.ledger
        assert (ledger.rows_read, ledger.rows_kept) == (69_659, 69_659)
        assert (ledger.amount_read, ledger.amount_kept) == (2_500_315.63, 2_500_315.63)
        assert (ledger.zeros, ledger.duplicates, ledger.returns) == (80, 255, 0)
        assert ledger.refused == ledger.aside == ()
        assert adds_up(ledger) and is_of(ledger, read.frame)
        assert (read.currency, read.frame["customer_id"].nunique()) == ("USD", 23_570)

    def test_without_duplicates_and_the_second_year(self, cdnow):
        source = pd.read_csv(cdnow, dtype=str)
        seen = source[~source.duplicated() & (source["date"] <= "19971231")]
        ledger = read_transactions(cdnow, duplicates="drop", until="1997-12-31").ledger
        assert adds_up(ledger)
        assert ledger.rows_kept == len(seen)
        late = int((source["date"] > "19971231").sum())
        assert {entry.reason: entry.rows for entry in ledger.aside} == {
            "after_period": late,
            "duplicate": 69_659 - late - len(seen),
        }


# ---- any table, in any of the ways that programs write one

SEPARATORS = (";", ",", "\t", "|")
THOUSANDS = ("", " ", "\u00a0", "\u202f", "'", "’", ".", ",")
MINUSES = ("-{}", "−{}", "–{}", "{}-", "({})")
DAY_FORMATS = (
    "{d}.{m}.{y}", "{d:02}.{m:02}.{y}", "{d}.{m}.{short:02}", "{d}/{m}/{y}", "{m:02}/{d:02}/{y}", "{d:02}-{m:02}-{y}",
    "{y}-{m:02}-{d:02}", "{y}/{m:02}/{d:02}", "{y}.{m:02}.{d:02}", "{y}{m:02}{d:02}", "{y}-{m:02}-{d:02}T23:30:00+02:00",
)  # fmt: skip


@dataclass(frozen=True)
class Written:
    """A way of writing a table."""

    encoding: str
    separator: str
    decimal: str
    thousands: str
    minus: str
    day: str
    line_end: str
    quoting: int

    def amount(self, n: int) -> str:
        """An amount of cents."""
        digits = f"{abs(n) // 100:,}".replace(",", self.thousands) + f"{self.decimal}{abs(n) % 100:02}"
        return self.minus.format(digits) if n < 0 else digits

    def on(self, day: date) -> str:
        """A day."""
        return self.day.format(d=day.day, m=day.month, y=day.year, short=day.year % 100)

    def table(self, rows: Iterable[tuple[str, date, int]]) -> bytes:
        """A file of these rows."""
        stream = io.StringIO(newline="")
        writer = csv.writer(stream, delimiter=self.separator, lineterminator=self.line_end, quoting=self.quoting)
        writer.writerow(("Asiakas", "Päivä", "Myynti"))
        writer.writerows((customer, self.on(day), self.amount(n)) for customer, day, n in rows)
        return stream.getvalue().encode(self.encoding)


@st.composite
def ways(draw: st.DrawFn) -> Written:
    """Ways of writing that are not at odds with themselves."""
    encoding = draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"]))
    decimal = draw(st.sampled_from([",", "."]))
    # Western Windows has neither the narrow space nor the mathematical minus.
    known = [mark for mark in THOUSANDS if mark != decimal and (encoding, mark) != ("cp1252", "\u202f")]
    minuses = [mark for mark in MINUSES if (encoding, mark) != ("cp1252", "−{}")]
    return Written(
        encoding,
        draw(st.sampled_from(SEPARATORS)),
        decimal,
        draw(st.sampled_from(known)),
        draw(st.sampled_from(minuses)),
        draw(st.sampled_from(DAY_FORMATS)),
        draw(st.sampled_from(["\n", "\r\n", "\r"])),
        draw(st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL])),
    )


ROWS = st.tuples(
    # Short enough to be no identity code, with all the marks that separate something in a file.
    st.text("abåäöÅÄÖé019 &;,|\"'.-/()=@", min_size=1, max_size=8).filter(str.strip),
    st.dates(date(1970, 1, 1), date(2060, 12, 31)),
    st.integers(-(10**9), 10**9),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(ROWS, max_size=12), ways())
def test_whatever_is_written_is_read_back(tmp_path_factory, rows, way):
    # The last row tells which is the day; its cents tell the decimal mark.
    rows = [*rows, ("Viimeinen", date(2026, 12, 31), 123_456)]
    path = tmp_path_factory.mktemp("written") / "sales.csv"
    path.write_bytes(way.table(rows))
    read = read_transactions(path)
    assert plain(read.frame) == [(" ".join(customer.split()), day.isoformat(), n) for customer, day, n in rows]
    assert adds_up(read.ledger) and is_of(read.ledger, read.frame)
    assert read.ledger.rows_read == read.ledger.rows_kept == len(rows)


# ---- any mixture of good and bad rows, against a reckoning without a database

HEADING = ("customer", "date", "amount", "note")
AMOUNTS = {"1.50": 150, "-2": -200, "0": 0, "-0.25": -25, "1000.10": 100_010, "x": None, "": None, "10": 1000}
READABLE_DAYS = ("2026-01-14", "2026-01-15", "2026-02-15", "2026-03-01", "2026-03-02")
RECORD = st.tuples(
    st.sampled_from(["A", "B", "C", "", "  ", "Yhteensä", "TOTAL"]),
    st.sampled_from([*READABLE_DAYS, "?", "2026-02-30"]),
    st.sampled_from(list(AMOUNTS)),
    st.sampled_from(["", "", "n", "two\nlines"]),
)
GOOD_RECORD = st.tuples(
    st.sampled_from("AB"), st.sampled_from(READABLE_DAYS), st.sampled_from(["1.50", "-2", "0"]), st.just("")
)
# An empty row, a row of separators, a heading of another export, and a cell too many.
ODD = st.sampled_from([(), ("", "", "", ""), HEADING, ("B", "2026-02-15", "0", "n", "z")])


def fate(record: tuple[str, ...], seen: set, policy: dict[str, str]) -> str:
    """What becomes of a record: "kept", or the reason why it is not."""
    customer, day, amount, *_rest = record
    if len(record) > len(HEADING):
        return "too_many_cells"
    if not customer.strip():
        return "no_customer"
    if customer.casefold() in ("yhteensä", "total"):
        return "total_row"
    if record == HEADING:
        return "heading_again"
    if day not in READABLE_DAYS:
        return "bad_date"
    if AMOUNTS[amount] is None:
        return "bad_amount"
    if day < policy["since"]:
        return "before_period"
    if policy["until"] and day > policy["until"]:
        return "after_period"
    if policy["duplicates"] == "drop" and record in seen:
        return "duplicate"
    seen.add(record)
    if AMOUNTS[amount] < 0 and policy["returns"] != "net":
        return {"drop": "return_dropped", "separate": "return_separate"}[policy["returns"]]
    return "kept"


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.one_of(RECORD, GOOD_RECORD, ODD), max_size=25),
    st.fixed_dictionaries(
        {
            "returns": st.sampled_from(["net", "drop", "separate"]),
            "duplicates": st.sampled_from(["keep", "drop"]),
            "since": st.sampled_from(["", "2026-01-15"]),
            "until": st.sampled_from(["", "2026-03-01"]),
        }
    ),
)
def test_the_ledger_equals_a_plain_reckoning(tmp_path_factory, records, policy):
    # One row is always kept, for a file of which nothing is left is refused.
    records = [("Z", "2026-02-15", "10", "first"), *records]
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";", lineterminator="\n")
    line, seen, fates = 2, set(), []
    writer.writerow(HEADING)
    for record in records:
        writer.writerow(record)
        if any(cell.strip() for cell in record):
            amount = AMOUNTS.get(record[2]) or 0
            fates.append((fate(record, seen, policy), line, record, amount))
        line += 1 + sum(cell.count("\n") for cell in record)
    path = tmp_path_factory.mktemp("ledger") / "sales.csv"
    path.write_text(stream.getvalue(), "utf-8", newline="")

    read = read_transactions(path, bad_rows="skip", **policy)
    ledger = read.ledger
    assert adds_up(ledger) and is_of(ledger, read.frame)
    assert ledger.rows_read == len(fates)
    assert cents([ledger.amount_read]) == sum(amount for _fate, _line, _record, amount in fates)

    asides = ("before_period", "after_period", "duplicate", "return_dropped", "return_separate")
    counted = Counter(what for what, _line, _record, _amount in fates)
    money = {what: sum(one[3] for one in fates if one[0] == what) for what in counted}
    lines = {what: tuple(one[1] for one in fates if one[0] == what)[:LINES_TOLD] for what in counted}
    assert {entry.reason: (entry.rows, cents([entry.amount]), tuple(entry.lines)) for entry in ledger.refused} == {
        what: (counted[what], money[what], lines[what]) for what in counted if what not in (*asides, "kept")
    }
    assert {entry.reason: (entry.rows, cents([entry.amount])) for entry in ledger.aside} == {
        what: (counted[what], money[what]) for what in counted if what in asides
    }

    def rows_of(what: str) -> list[tuple[str, str, int]]:
        return [(record[0], record[1], amount) for how, _line, record, amount in fates if how == what]

    assert plain(read.frame) == rows_of("kept")
    assert plain(read.returned) == rows_of("return_separate")
    kept = [record for how, _line, record, _amount in fates if how == "kept"]
    repeated = [record for record, n in Counter(kept).items() for _ in range(n - 1)]
    assert ledger.duplicates == len(repeated)
    assert cents([ledger.amount_duplicates]) == sum(AMOUNTS[record[2]] for record in repeated)
