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
from asiakkuus_lib.reading.rows import BLANK, FATES, Forms, Wishes, is_text, possible, rows_sql
from asiakkuus_lib.reading.sources import Source
from asiakkuus_lib.reading.sql import give_room, text

# Enough rows to see how a table is written; what they tell is then checked on all rows.
SAMPLE = 4_000
# Added to the place of a fate among `FATES`, of which there are fewer.
_SUSPECTED = 64
_FIELD_OF = {"bad_date": "date", "bad_amount": "amount"}


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
    broken: tuple[tuple[int, str], ...] = ()

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

    def rows(self, fate: str, lines: bool = False) -> str:
        """SQL of the rows of a fate, with their line numbers if wanted."""
        source = self.source
        if lines:
            source = replace(source, scan=f"(select *, {source.lines} as row_at from {source.scan})")
        rows = rows_sql(source, self.found, self.forms, self.wishes)
        return f"(select * from ({rows}) where fate = {FATES.index(fate)})"

    def ask(self, sql: str) -> list[tuple]:
        """The answer to a question in SQL."""
        return self.source.connection.execute(sql).fetchall()


def take_account(source: Source, found: Mapping[str, int], told: Mapping[str, str], wishes: Wishes) -> Account:
    """Read every row once, in the way the first rows suggest; if some row does not fit, decide from all.

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
    roomy = False
    while True:
        try:
            account = _take(source, found, told, wishes)
            break
        except duckdb.OutOfMemoryException:
            if roomy:
                raise
        except duckdb.Error as difficulty:
            source = _another_way(source, difficulty)
            continue
        # Wide rows need more than their number tells.
        give_room(source.connection)
        roomy = True
    # What is asked later sorts and joins; it is not the reading of a file any more.
    give_room(source.connection)
    return account


def _another_way(source: Source, difficulty: duckdb.Error) -> Source:
    """How else to read a text file that DuckDB could not."""
    dialect = source.dialect
    if dialect is None:
        raise difficulty
    # A line end inside quotation marks: rows can only be told apart from the beginning.
    if "parallel=false" in str(difficulty) and dialect.parallel:
        return source.of(replace(dialect, parallel=False))
    if dialect.even:
        raise difficulty
    return source.of(dialect.evened())


def _take(source: Source, found: Mapping[str, int], told: Mapping[str, str], wishes: Wishes) -> Account:
    forms = None
    with suppress(DataError):
        forms = _forms(source, found, told, SAMPLE)
    account = (_at_once(source, found, forms, wishes) or _look(source, found, forms, wishes)) if forms else None
    if account and not (account.of("bad_date").rows or account.of("bad_amount").rows):
        return account
    decided = _forms(source, found, told, None)
    return account if account and decided == forms else _look(source, found, decided, wishes)


def _forms(source: Source, found: Mapping[str, int], told: Mapping[str, str], limit: int | None) -> Forms:
    """How the columns are written, by the first rows or by all of them."""

    def one_of_each(field: str, shape: Callable[[str], str]) -> list[str]:
        if field not in found or not is_text(source.types[found[field]]):
            return []
        cell = f"c{found[field]}"
        rows = f"select {cell} from {source.scan}" + (f" limit {limit}" if limit else "")
        asked = f"select min({cell}) from ({rows}) where {cell} is not null group by {shape(cell)}"
        return [seen for (seen,) in source.connection.execute(asked).fetchall()]

    return Forms(
        amounts.decide(one_of_each("amount", amounts.shape_sql), source.label, told["decimal_mark"]),
        dates.decide(one_of_each("date", dates.day_text_sql), source.label, told["date_order"], dots=limit is None),
        amounts.decide(one_of_each("quantity", amounts.shape_sql), source.label, "comma"),
    )


def _at_once(source: Source, found: Mapping[str, int], forms: Forms, wishes: Wishes) -> Account | None:
    """The account of a text file whose every day and amount DuckDB's own reader understands; else nothing.

    It reads what `rows_sql` reads the quick way, and faster. One cell of another kind, and all is read as text.
    """
    dialect = source.dialect
    if dialect is None or dialect.underscored or forms.date.usual not in dates.DAYS or not forms.amount.decimal:
        return None
    read = {found["date"]: "DATE", found["amount"]: "DOUBLE"}
    typed = replace(
        source,
        scan=dialect.typed_sql(read, forms.amount.decimal, forms.date.usual),
        types=tuple(read.get(place, kind) for place, kind in enumerate(source.types)),
    )
    try:
        account = _add_up(typed, found, forms, wishes)
    except duckdb.OutOfMemoryException:
        raise
    except duckdb.Error:
        return None
    return None if any(account.of(reason).rows for reason in REFUSED) else account


def _look(source: Source, found: Mapping[str, int], forms: Forms, wishes: Wishes) -> Account:
    """Take the account; a text file is read in another way where its rows ask for it."""
    broken: tuple[tuple[int, str], ...] = ()
    while (dialect := source.dialect) is not None:
        told = replace(source, scan=dialect.scan_sql(told=True))
        account = replace(_add_up(told, found, forms, wishes), source=source, broken=broken)
        rejects = source.connection.execute(
            "select distinct on (line) line, error_type::varchar, trim(csv_line, '\n\r') "
            "from reject_errors order by line"
        ).fetchall()
        source.connection.execute("drop table reject_errors; drop table reject_scans")
        wide = (line for _at, kind, line in rejects if kind == "TOO MANY COLUMNS")
        longest = max((_width(line, dialect.separator) for line in wide), default=0)
        if longest > len(source.cells):
            source = source.of(replace(dialect, spare=longest - len(source.headings)))
        elif any(kind == "INVALID ENCODING" for _at, kind, _line in rejects) and not dialect.even:
            source = source.of(dialect.evened())
        elif rejects:
            _refuse_open_quotes(source, rejects)
            broken += tuple((at, line) for at, _kind, line in rejects)
            source = source.of(dialect.without([at for at, _kind, _line in rejects]))
        else:
            return account
    return _add_up(source, found, forms, wishes)


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


def _add_up(source: Source, found: Mapping[str, int], forms: Forms, wishes: Wishes) -> Account:
    """Ask DuckDB for the account: equal rows are counted together first, so that repeats are known.

    Rows are taken for equal by their likeness, a hash, and by their fate, day and money.
    """
    texts = [source.cells[i] for i in _texts(source)]
    long = " or ".join(f"strlen({cell}) >= {IDENTITY_CODE_LENGTH}" for cell in texts) or "false"
    code = f"regexp_matches(concat_ws(' ', {', '.join(texts) or 'null'}), {text(IDENTITY_CODE)})"
    # One small number tells of both, for small groups keep memory small.
    fate = f"fate + case when {long} then {code}::tinyint * {_SUSPECTED} else 0 end"
    answers = source.connection.execute(f"""
        select what % {_SUSPECTED}, max(what) >= {_SUSPECTED}, {_sums("n")}, min(day), max(day), {_sums("(n - 1)")}
        from (
            select what, day, n, floor(amount * 100 + 0.5) as cents from (
                select likeness, ({fate})::tinyint as what, day, amount, count(*) as n
                from ({rows_sql(source, found, forms, wishes)}) group by all
            )
        ) group by 1""").fetchall()
    parts, repeats, seen = {}, {}, False
    for place, suspicious, *told in answers:
        parts[FATES[place]], repeats[FATES[place]] = Part(*told[:7]), Part(*told[7:])
        seen = seen or suspicious
    return Account(source, found, forms, wishes, parts, repeats, seen)


def _sums(weight: str) -> str:
    """SQL of the sums of a `Part`, each group of equal rows counted so many times."""
    return f"""
        coalesce(sum({weight}), 0)::bigint, coalesce(sum({weight} * cents), 0) / 100,
        coalesce(sum({weight}) filter (cents < 0), 0)::bigint,
        coalesce(sum({weight} * cents) filter (cents < 0), 0) / 100,
        coalesce(sum({weight}) filter (cents = 0), 0)::bigint"""


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
    cells = ", ".join(f"{cell}::varchar" for cell in account.source.cells)
    if account.source.dialect is None:
        rows = account.ask(
            f"select row_at, {cells} from {account.rows(fate, lines=True)} order by row_at limit {LINES_SHOWN}"
        )
        return [(at, tuple(rest)) for at, *rest in rows]
    rows = account.ask(f"select {cells} from {account.rows(fate)} limit {LINES_SHOWN}")
    return list(zip(lines_of(account.source.dialect, len(account.source.cells), rows), rows, strict=True))


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
        refuse_codes_in(account.source)


def refuse_codes_in(source: Source) -> None:
    """Stop where a cell of a table holds a personal identity code.

    Raises
    ------
    DataError
        If there is one.
    """
    for position in _texts(source):
        cell = f"c{position}"
        seen = source.connection.execute(
            f"select distinct {cell} from {source.scan} where strlen({cell}) >= {IDENTITY_CODE_LENGTH} "
            f"and regexp_matches({cell}, {text(IDENTITY_CODE)})"
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


def _texts(source: Source) -> list[int]:
    """Positions of the columns of text; cells beyond the heading are text too."""
    return [i for i in range(len(source.cells)) if i >= len(source.types) or is_text(source.types[i])]


def totals(account: Account) -> tuple[int, float]:
    """Rows read and their money, blank lines left out."""
    parts = [part for fate, part in account.parts.items() if fate != BLANK]
    money = sum(
        round(part.amount * 100) for fate, part in account.parts.items() if fate not in (BLANK, "too_many_cells")
    )
    return sum(part.rows for part in parts) + len(account.broken), money / 100
