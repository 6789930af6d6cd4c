"""One look at every row of a table: how its columns are written, and what becomes of the rows."""

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date as Date

import duckdb

from asiakkuus_lib.advice import Setting
from asiakkuus_lib.errors import N_, DataError
from asiakkuus_lib.reading import amounts, dates
from asiakkuus_lib.reading.csv_files import Dialect
from asiakkuus_lib.reading.ledger import LINES_SHOWN, REFUSED, Refusal
from asiakkuus_lib.reading.privacy import IDENTITY_CODE, IDENTITY_CODE_LENGTH, identity_codes
from asiakkuus_lib.reading.rows import BLANK, FATES, Forms, Wishes, is_text, possible, rows_sql, texts_of
from asiakkuus_lib.reading.sources import Source
from asiakkuus_lib.reading.sql import give_room, text

# Enough rows to see how a table is written; what they tell is then checked on all rows.
SAMPLE = 4_000
_FIELD_OF = {"bad_date": "date", "bad_amount": "amount"}
# What is decided from how cells are written, and what one cell of each kind tells as much of as millions.
_SHAPES = {"amount": amounts.shape_sql, "date": dates.day_text_sql, "quantity": amounts.shape_sql}
# Tables of the database: the rows as they were judged, those of them that come up again, and the cells as they stand.
JUDGED, _REPEATED, _STORED = "judged", "repeated", "stored"

Broken = tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class Part:
    """The rows of one fate, or those of them that repeat an earlier row in every column."""

    rows: int = 0
    amount: float = 0.0
    returns: int = 0
    amount_returned: float = 0.0
    zeros: int = 0
    first: Date | None = None
    last: Date | None = None


@dataclass(frozen=True)
class Account:
    """What one look at every row told.

    Parameters
    ----------
    source : Source
    found : mapping of field to position
    forms : Forms
    wishes : Wishes
    parts : mapping of fate to Part
    repeats : mapping of fate to Part
        Rows that repeat an earlier one in every column.
    suspected : bool
        Whether something has the form of an identity code.
    broken : tuple of (line, text)
        Records that are no rows, for their quotation marks do not match.
    """

    source: Source
    found: Mapping[str, int]
    forms: Forms
    wishes: Wishes
    parts: Mapping[str, Part]
    repeats: Mapping[str, Part]
    suspected: bool
    broken: Broken = ()

    def of(self, fate: str) -> Part:
        """The rows of a fate; none, where it did not come up."""
        return self.parts.get(fate, Part())

    def once(self, fate: str) -> Part:
        """The rows of a fate, of equal ones only the first."""
        part, repeats = self.of(fate), self.repeats.get(fate, Part())
        return replace(
            part,
            rows=part.rows - repeats.rows,
            amount=round(part.amount - repeats.amount, 2),
            returns=part.returns - repeats.returns,
            amount_returned=round(part.amount_returned - repeats.amount_returned, 2),
            zeros=part.zeros - repeats.zeros,
        )

    def rows(self, fate: str) -> str:
        """SQL of the rows of a fate, in the columns of `rows_sql`."""
        return f"(select * from {JUDGED} where fate = {FATES.index(fate)})"

    def ask(self, sql: str) -> list[tuple]:
        """The answer to a question in SQL."""
        return self.source.connection.execute(sql).fetchall()


def take_account(source: Source, found: Mapping[str, int], told: Mapping[str, str], wishes: Wishes) -> Account:
    """Read every row once, in the way some rows suggest; if some row does not fit, decide from all.

    Parameters
    ----------
    source : Source
    found : mapping of field to position
    told : mapping
        `decimal_mark` and `date_order`, as the reader has told them.
    wishes : Wishes

    Raises
    ------
    DataError
        If the columns cannot be read in one way.
    """
    for field, position in found.items():
        if not possible(field, source.types[position]):
            raise DataError(
                N_(
                    "{file}: the column {heading} holds values of the type {type}, which cannot be read. Turn them "
                    "into plain text, numbers or days, or tell another column: {setting}."
                ),
                file=source.label, heading=source.headings[position], type=source.types[position][:60],
                setting=Setting("columns", f"{field}:…"),
            )  # fmt: skip
    source, seen = _sample(source, found)
    forms = None
    broken: Broken = ()
    with suppress(DataError):
        forms = _forms(source, seen, found, told, dots=False)
    account = _judge(source, found, forms, wishes) if forms else None
    if account:
        source, broken = account.source, account.broken
    if not account or not _fit(account, seen, told):
        # Some rows do not tell enough: all are kept as they stand, and looked at before any is judged.
        source, further = _fill(source, _STORED, lambda source: f"select * from {source.scan}")
        source = replace(source, scan=_STORED)
        account = _judge(source, found, _forms(source, _STORED, found, told), wishes, broken + further)
    # What is asked later sorts and joins; it is not the reading of a file any more.
    give_room(source.connection)
    return account


def _sample(source: Source, found: Mapping[str, int]) -> tuple[Source, str]:
    """The source as some rows of it ask to be read, and a table of their cells, whose form is to be decided."""
    sampled = source.sampled(SAMPLE)
    try:
        read, _broken = _fill(sampled, "sample", lambda source: _written_sql(source, found, source.scan))
    finally:
        if sampled.dialect:
            sampled.dialect.path.unlink()
    if source.dialect and read.dialect:
        source = source.of(replace(source.dialect, spare=read.dialect.spare, parallel=read.dialect.parallel))
    return source, "sample"


def _written_sql(source: Source, found: Mapping[str, int], rows: str, cell: str = "c{}") -> str:
    columns = [f"{cell.format(place)} as c{place}" for place in _written(source, found).values()]
    return f"select {', '.join(columns) or 'null'} from {rows}"


def _written(source: Source, found: Mapping[str, int]) -> dict[str, int]:
    """Which fields are text whose form is to be decided, and where they are."""
    return {field: found[field] for field in _SHAPES if field in found and is_text(source.types[found[field]])}


def _forms(source: Source, rows: str, found: Mapping[str, int], told: Mapping[str, str], dots: bool = True) -> Forms:
    """How the columns are written, by the cells of a table."""
    shapes: dict[str, list[str]] = {field: [] for field in _SHAPES}
    for field, place in _written(source, found).items():
        cell = f"c{place}"
        asked = f"select min({cell}) from {rows} where {cell} is not null group by {_SHAPES[field](cell)}"
        shapes[field] = [seen for (seen,) in source.connection.execute(asked).fetchall()]
    return Forms(
        amounts.decide(shapes["amount"], source.label, told["decimal_mark"]),
        dates.decide(shapes["date"], source.label, told["date_order"], dots),
        amounts.decide(shapes["quantity"], source.label, "comma"),
    )


def _fit(account: Account, seen: str, told: Mapping[str, str]) -> bool:
    """Whether all cells are written as some suggested: what has been read is, so the question is what has not."""
    if not (account.of("bad_date").rows or account.of("bad_amount").rows):
        return True
    source, forms = account.source, account.forms
    odd = _written_sql(source, account.found, f"{JUDGED} where odd is not null", "odd[{} + 1]")
    try:
        decided = _forms(source, f"(from {seen} union all {odd})", account.found, told)
    except DataError:
        return False
    return (decided.amount, decided.date.day_first) == (forms.amount, forms.date.day_first)


def _judge(source: Source, found: Mapping[str, int], forms: Forms, wishes: Wishes, broken: Broken = ()) -> Account:
    """Judge every row, keep what is wanted of it, and count."""
    source, further = _fill(source, JUDGED, lambda source: rows_sql(source, found, forms, wishes))
    ask = source.connection.execute
    parts = ask(f"select fate, count(*), {_sums('1')}, min(day), max(day) from {JUDGED} group by fate").fetchall()
    more = f"select likeness from {JUDGED} group by likeness having count(*) > 1"
    ask(f"create or replace temp table {_REPEATED} as {more}")
    repeats = ask(f"""
        select fate, sum(n), {_sums("n")}, null, null from (
            select fate, cents, count(*) - 1 as n from {JUDGED} semi join {_REPEATED} using (likeness)
            group by likeness, fate, day, cents
        ) group by fate""").fetchall()
    ((suspected,),) = ask(f"select exists (from {JUDGED} where suspected)").fetchall()
    return Account(
        source, found, forms, wishes, {FATES[fate]: Part(*told) for fate, *told in parts},
        {FATES[fate]: Part(*told) for fate, *told in repeats}, suspected, broken + further,
    )  # fmt: skip


def _sums(weight: str) -> str:
    """SQL of the sums of a `Part`, each row counted so many times."""
    money = f"{weight}::hugeint * cents"
    return f"""
        coalesce(sum({money}), 0) / 100, coalesce(sum({weight}) filter (cents < 0), 0)::bigint,
        coalesce(sum({money}) filter (cents < 0), 0) / 100, coalesce(sum({weight}) filter (cents = 0), 0)::bigint"""


def _fill(source: Source, table: str, select: Callable[[Source], str]) -> tuple[Source, Broken]:
    """Fill a table of the database from one reading of the source.

    A text file is read in another way where its rows ask for it.

    Parameters
    ----------
    source : Source
    table : str
    select : callable
        SQL of what is wanted of a source.

    Returns
    -------
    Source
        As it was read.
    tuple of (line, text)
        Records that are no rows, for their quotation marks do not match.
    """
    broken: Broken = ()
    roomy = False
    while True:
        file = source.dialect if source.scan != _STORED else None
        told = replace(source, scan=file.scan_sql(told=True)) if file else source
        source.connection.execute("drop table if exists reject_errors; drop table if exists reject_scans")
        try:
            source.connection.execute(f"create or replace table {table} as {select(told)}")
        except duckdb.OutOfMemoryException:
            if roomy:
                raise
            # Wide rows need more than their number tells.
            give_room(source.connection)
            roomy = True
            continue
        except duckdb.Error as difficulty:
            if not file:
                raise
            source = source.of(_another_way(file, difficulty))
            continue
        if not file:
            return source, broken
        rejects = source.connection.execute(
            "select distinct on (line) line, error_type::varchar, trim(csv_line, '\n\r') "
            "from reject_errors order by line"
        ).fetchall()
        wide = (line for _at, kind, line in rejects if kind == "TOO MANY COLUMNS")
        longest = max((_width(line, file.separator) for line in wide), default=0)
        if longest > len(source.cells):
            source = source.of(replace(file, spare=longest - len(source.headings)))
        elif rejects:
            _refuse_open_quotes(source, rejects)
            broken += tuple((at, line) for at, _kind, line in rejects)
            source = source.of(file.without([at for at, _kind, _line in rejects]))
        else:
            return source, broken


def _another_way(file: Dialect, difficulty: duckdb.Error) -> Dialect:
    """How else to read a text file that DuckDB could not."""
    # Perhaps a line end inside quotation marks: then rows can only be told apart from the beginning.
    if file.quoted and file.parallel:
        return replace(file, parallel=False)
    if file.even:
        raise difficulty
    return file.evened()


def _refuse_open_quotes(source: Source, rejects: list[tuple[int, str, str]]) -> None:
    """A quotation mark that is never closed swallows all that follows: no row can be left out for it."""
    for at, _kind, line in rejects:
        if "\n" in line:
            raise DataError(
                N_("{file}: the quotation mark opened on line {line} is never closed. Close it, or take it away."),
                file=source.label,
                line=at,
                setting=Setting("pseudonymise", True),
            )


def _width(line: str, separator: str) -> int:
    return len(next(csv.reader(io.StringIO(line), delimiter=separator)))


def leave_out_repeats(account: Account) -> None:
    """Of equal rows leave only the first."""
    account.ask(f"""
        delete from {JUDGED} where rowid in (
            select rowid from (
                select rowid, row_number() over (partition by likeness, fate, day, cents order by rowid) as nth
                from {JUDGED} semi join {_REPEATED} using (likeness)
            ) where nth > 1
        )""")


def settle(account: Account) -> None:
    """Leave of the rows what is analysed; nothing can be asked of how they were judged any more."""
    for table in (_REPEATED, _STORED, "sample", "cells"):
        account.ask(f"drop table if exists {table}")
    kept = account.source.connection.table(JUDGED).columns
    for column in ("likeness", "suspected", "odd", "line", "currency"):
        if column in kept:
            account.ask(f"alter table {JUDGED} drop column {column}")


def refusals(account: Account, hidden: bool) -> tuple[Refusal, ...]:
    """Which rows cannot be read, why, and where.

    Parameters
    ----------
    account : Account
    hidden : bool
        Whether cells must not be shown.
    """
    found = []
    for reason in REFUSED:
        part = account.of(reason)
        if reason == "broken_quotes" and account.broken:
            lines = tuple(line for line, _text in account.broken[:LINES_SHOWN])
            example = account.broken[0][1]
            found.append(Refusal(reason, len(account.broken), 0.0, lines, "" if hidden else example[:60]))
        elif part.rows:
            position = account.found[_FIELD_OF.get(reason, "customer_id")]
            rows = _first(account, reason)
            example = rows[0][1][position] or ""
            # The money of a row whose cells are out of place is not known.
            amount = 0.0 if reason == "too_many_cells" else part.amount
            lines = tuple(at for at, _cells in rows)
            found.append(Refusal(reason, part.rows, amount, lines, "" if hidden else example[:60]))
    return tuple(found)


def _first(account: Account, fate: str) -> list[tuple[int, tuple[str | None, ...]]]:
    """The first rows of a fate: their lines and cells."""
    source, file = account.source, account.source.dialect
    numbered = f"(select *, {'rowid' if file else source.lines} as place from {JUDGED})"
    rows = account.ask(
        f"select place, odd from {numbered} where fate = {FATES.index(fate)} order by place limit {LINES_SHOWN}"
    )
    cells = [tuple(odd) for _place, odd in rows]
    lines = [file.line_of(place) if file else place for place, _odd in rows]
    if file and None in lines:
        lines = list(lines_of(file, len(source.cells), cells))
    return [(line, odd) for line, odd in zip(lines, cells, strict=True) if line is not None]


def lines_of(dialect: Dialect, width: int, rows: Sequence[tuple[str | None, ...]]) -> Iterator[int]:
    """Line numbers of some rows of a text file, given in its order: found by reading on to each."""
    records = dialect.records()
    for row in rows:
        wanted = [(cell or "").strip() for cell in row]
        for at, record in records:
            if [cell.strip() for cell in record + [""] * width][:width] == wanted:
                yield at
                break


def refuse_identity_codes(account: Account) -> None:
    """Stop where personal identity codes are found.

    Raises
    ------
    DataError
        If there is one.
    """
    for at, line in account.broken:
        if identity_codes([line]):
            raise DataError(
                N_(
                    "{file} holds a personal identity code on line {line}. Remove it, or read the file with "
                    "pseudonyms, which replace whatever tells who a customer is: {setting}."
                ),
                file=account.source.label,
                line=at,
                setting=Setting("pseudonymise", True),
            )
    if account.suspected:
        cells = ", ".join(f"odd[{place + 1}] as {cell}" for place, cell in enumerate(account.source.cells))
        refuse_codes_in(replace(account.source, scan=f"(select {cells} from {JUDGED} where suspected)"))


def refuse_codes_in(source: Source) -> None:
    """Stop where a cell of a table holds a personal identity code.

    Raises
    ------
    DataError
        If there is one.
    """
    pattern = text(IDENTITY_CODE)
    suspected = {
        position: f"strlen(c{position}) >= {IDENTITY_CODE_LENGTH} and regexp_matches(c{position}, {pattern})"
        for position in texts_of(source)
    }
    if not suspected:
        return
    # One look at all columns: nearly always there is none.
    asked = ", ".join(f"bool_or({condition})" for condition in suspected.values())
    (told,) = source.connection.execute(f"select {asked} from {source.scan}").fetchall()
    for position, some in zip(suspected, told, strict=True):
        if not some:
            continue
        seen = source.connection.execute(
            f"select distinct c{position} from {source.scan} where {suspected[position]}"
        ).fetchall()
        found = identity_codes(code for (code,) in seen)
        if found:
            raise DataError(
                N_(
                    "{file} holds personal identity codes in the column {heading} ({n} different). Remove them, or "
                    "read the file with pseudonyms, which replace whatever tells who a customer is: {setting}."
                ),
                file=source.label,
                heading=(source.headings[position].strip() if position < len(source.headings) else "") or position + 1,
                n=len(found),
                setting=Setting("pseudonymise", True),
            )


def totals(account: Account) -> tuple[int, float]:
    """Rows read and their money, blank lines left out."""
    parts = [part for fate, part in account.parts.items() if fate != BLANK]
    money = sum(
        round(part.amount * 100) for fate, part in account.parts.items() if fate not in (BLANK, "too_many_cells")
    )
    return sum(part.rows for part in parts) + len(account.broken), money / 100
