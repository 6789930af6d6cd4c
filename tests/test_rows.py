"""Rows are read once and kept: how often a file is read, where its rows stand, and who can look at them."""

import os
import stat
import sys
from collections.abc import Sequence
from datetime import date, timedelta

import psutil
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from asiakkuus_lib.errors import DataError
from asiakkuus_lib.reading import csv_files, read_transactions
from asiakkuus_lib.reading.privacy import Pseudonyms
from asiakkuus_lib.reading.quality import verdict
from asiakkuus_lib.reading.scratch import scratch
from tests.test_scratch import KILLED, left_by

HEAD = "Asiakas;Pvm;Tuoteryhmä;Summa;Valuutta\n"
FIRST = date(2023, 1, 1)


def rows(days: int, count: int, group: str = "Ryhmä {} ja muut sen kaltaiset", end: str = "\n") -> list[str]:
    """Rows of purchases on so many days."""
    on = [FIRST + timedelta(days=day) for day in range(days)]
    written = [f"{day.day}.{day.month}.{day.year}" for day in on]
    return [
        f"K{n % 997:06};{written[n * 7 % days]};{group.format(n % 9)};{n % 500},{n % 90 + 10};EUR{end}"
        for n in range(count)
    ]


MANY = 60_000
# A look at the beginning, or at a piece of it set apart, is no reading of the file.
LOOKS = 6 * 256 * 1024
PLAIN = rows(1096, MANY)
BAD = ["K1;32.1.2024;Ryhmä;5,00;EUR\n", "\n", "\n", "K2;1.1.2024;Ryhmä;viisi;EUR\n", "Yhteensä;;;100,00;\n"]
FILES = {
    "plain": (PLAIN, {}),
    "repeats left out, returns apart": (PLAIN + PLAIN[:9], {"duplicates": "drop", "returns": "separate"}),
    "pseudonyms": (PLAIN, {"pseudonyms": Pseudonyms(b"sixteen letters!", "key")}),
    "rows that cannot be read, below blank lines": (PLAIN[:40_000] + BAD + PLAIN[40_000:], {"bad_rows": "skip"}),
    "first days that decide nothing": ([row.replace(";1.1.", ";2.1.") for row in rows(1, 8_000)] + PLAIN, {}),
    "line ends inside quotation marks": (rows(1096, MANY, '"Ryhmä {}\nja muut"'), {}),
    "rows longer than the heading": (rows(1096, MANY, end=";;\n"), {}),
}
# What DuckDB cannot read as it is, is read from a copy.
COPIED = {
    "letters of Windows": "".join([HEAD, *PLAIN]).encode("cp1252"),
    "two kinds of line ends": "".join([HEAD, *PLAIN, PLAIN[0].replace("\n", "\r\n")]).encode(),
}


@pytest.mark.skipif(sys.platform != "linux", reason="Linux alone tells how much was read")
@pytest.mark.parametrize("kind", [*FILES, *COPIED])
def test_a_file_is_read_at_most_twice(kind, tmp_path):
    lines, how = FILES.get(kind, ((), {}))
    content = COPIED.get(kind) or "".join([HEAD, *lines]).encode()
    path = tmp_path / "sales.csv"
    path.write_bytes(content)
    assert len(content) > 1.5 * LOOKS
    read_transactions(**how)
    before = psutil.Process().io_counters().read_chars
    read = read_transactions(path, **how)
    told = psutil.Process().io_counters().read_chars - before
    assert told < (3 if kind in COPIED else 2) * len(content) + LOOKS
    path.unlink()
    assert len(read.frame) == read.ledger.rows_kept >= MANY
    assert verdict(read).facts.customers == 997


def plain(frame) -> list[tuple]:
    """The rows of a table; pseudonyms have no order."""
    return sorted(frame.itertuples(index=False, name=None))


class LittleMemory:
    """A machine on which no row fits into a quarter of the memory."""

    total = 4


@pytest.mark.parametrize(
    "kind", ["repeats left out, returns apart", "pseudonyms", "rows that cannot be read, below blank lines"]
)
def test_many_rows_stand_in_one_private_file_and_tell_the_same(kind, tmp_path, monkeypatch):
    lines, how = FILES[kind]
    # Rows are written when there are enough of them.
    (tmp_path / "sales.csv").write_bytes("".join([HEAD, *lines, *lines, *lines]).encode())
    small = read_transactions(tmp_path / "sales.csv", **how)
    before = set(scratch().iterdir())
    monkeypatch.setattr(psutil, "virtual_memory", LittleMemory)
    large = read_transactions(tmp_path / "sales.csv", **how)
    (file,) = set(scratch().iterdir()) - before
    assert file.stat().st_size > 100_000
    if os.name != "nt":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert stat.S_IMODE(scratch().stat().st_mode) == 0o700
    assert large.to_dict() == small.to_dict()
    assert plain(large.frame) == plain(small.frame) and plain(large.returned) == plain(small.returned)
    assert verdict(large).to_dict() == verdict(small).to_dict()
    assert set(scratch().iterdir()) - before == {file}


MANY_ROWS = "from asiakkuus_lib.reading.sql import connect; c = connect(1 << 50); c.execute('create table t as from range(10000)'); "


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise on Windows")
def test_the_file_goes_with_its_process_or_by_the_next(tmp_path):
    assert left_by(tmp_path, MANY_ROWS) == []
    assert len(left_by(tmp_path, MANY_ROWS + KILLED)) == 1
    assert [file.suffix for file in tmp_path.glob("*/*")] == [".duckdb"]
    assert left_by(tmp_path, MANY_ROWS) == []


KINDS = {
    "good": "K1;1.2.2026;Ryhmä;5,00;EUR",
    "bad": "K1;32.2.2026;Ryhmä;5,00;EUR",
    "empty": "",
    "spaces": "  ",
    "cells": ";;;;",
    "quoted": '"K;2";1.2.2026;"Ryh""mä";5,00;EUR',
    "bad in quotes": '"K;2";32.2.2026;"Ryhmä";5,00;EUR',
    "two lines": 'K1;1.2.2026;"Ryh\nmä";5,00;EUR',
    "bad on two lines": 'K1;32.2.2026;"Ryh\nmä";5,00;EUR',
    "long": "K1;1.2.2026;Ryhmä;5,00;EUR;;",
}


@given(
    kinds=st.lists(st.sampled_from(sorted(KINDS)), max_size=30),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
    above=st.sampled_from(["", "Myynti\n\n", "\n"]),
)
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_refused_rows_are_told_by_their_lines(kinds, end, above, tmp_path):
    text, lines = above + HEAD, []
    for kind in ["good", *kinds]:
        if kind.startswith("bad"):
            lines.append(text.count("\n") + 1)
        text += KINDS[kind] + "\n"
    (tmp_path / "sales.csv").write_bytes(text.replace("\n", end).encode())
    read = read_transactions(tmp_path / "sales.csv", bad_rows="skip")
    assert [line for part in read.ledger.refused for line in part.lines] == lines[:5]
    assert sum(part.rows for part in read.ledger.refused) == len(lines)
    assert read.ledger.rows_kept == 1 + sum(kind in ("good", "quoted", "two lines", "long") for kind in kinds)


def outcome(path, **how) -> object:
    """What reading a file comes to: rows and ledger, or what is said instead."""
    try:
        read = read_transactions(path, **how)
    except DataError as difficulty:
        return str(difficulty)
    return read.frame.to_dict("list"), read.ledger, read.currency


def columns(cells: Sequence[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(cells), min_size=1, max_size=12)


@given(
    days=columns(["1.2.2026", "02.02.2026", "13.2.2026", "2.13.2026", "2026-02-03", "32.1.2026", "", "3.2.2026 12:30"]),
    amounts=columns(
        ["5", "12,50", "12.50", "1 234,50", "1.234,50", "1,234.50", "9 €", "8 kr", "7 $", "viisi", "1,234", ""]
    ),
)
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_looked_at_first_the_rows_are_read_alike(days, amounts, tmp_path):
    count = max(len(days), len(amounts))
    body = "".join(f"K{n};{days[n % len(days)]};{amounts[n % len(amounts)]}\n" for n in range(count))
    (tmp_path / "sales.csv").write_bytes(f"Asiakas;Pvm;Summa\n{body}".encode())
    with pytest.MonkeyPatch.context() as patch:
        told = []
        for size in (1 << 18, 40):
            patch.setattr(csv_files, "_SAMPLE", size)
            told.append(outcome(tmp_path / "sales.csv", bad_rows="skip"))
    assert told[0] == told[1]
