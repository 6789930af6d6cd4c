"""One reader for every kind of input beside transactions: registers, contacts, answers, costs, members, trials."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from asiakkuus_lib.advice import Setting
from asiakkuus_lib.errors import N_, DataError
from asiakkuus_lib.locale import language
from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.reading import amounts, dates
from asiakkuus_lib.reading.account import lines_of, refuse_codes_in
from asiakkuus_lib.reading.bundled import bundled
from asiakkuus_lib.reading.columns import currency_of, list_headings, plain_name, refuse_repeated, total_pattern
from asiakkuus_lib.reading.kinds import (
    CHOICE,
    COUNTED,
    CUSTOMER,
    DAY,
    MONEY,
    NUMBER,
    SHARE,
    TEXT,
    WORDED,
    YES_NO,
    Field,
    Kind,
    kinds,
)
from asiakkuus_lib.reading.ledger import LeftOut, RowLedger, first_lines
from asiakkuus_lib.reading.privacy import EMAIL, IDENTITY_CODE, SMALLEST_GROUP, Pseudonyms
from asiakkuus_lib.reading.rows import clean_sql, day_sql, id_sql, is_text, number_sql, possible
from asiakkuus_lib.reading.sources import Source, open_source
from asiakkuus_lib.reading.sql import give_room

if TYPE_CHECKING:
    import pandas as pd
    from narwhals.typing import IntoFrame

# Fates that are no refusal: nothing but the customer is told; an earlier row has told the same.
_SILENT, _ONCE_MORE = "silent", "once_more"
_WORDS = {
    "no_customer": N_("no customer"),
    "total_row": N_("a row of totals, not of a customer"),
    "heading_again": N_("the heading once more"),
    "ends_first": N_("the end comes before the beginning"),
    "contradicts": N_("rows of the same customer contradict each other"),
    DAY: N_("the day in the column {heading} cannot be read"),
    MONEY: N_("the amount in the column {heading} cannot be read"),
    NUMBER: N_("the number in the column {heading} cannot be read, or is not what the column is for"),
    SHARE: N_("the share in the column {heading} is not between 0 and 100 %"),
    YES_NO: N_("the column {heading} says neither yes nor no"),
    CHOICE: N_("the word in the column {heading} is not known"),
}


@dataclass(frozen=True)
class Input:
    """What was read from a further input, ready for analysis.

    Parameters
    ----------
    kind : str
        Which kind it is: "register", "survey", ...
    frame : DataFrame
        The rows used, in the order of the file: `customer_id`, and those of the kind's fields that the file
        has. Texts are "" where a cell is empty; days, numbers (a share is between 0 and 1), and yes or no
        (True or False) are missing.
    columns : mapping of field to heading
        Which column of the file was read as what.
    ledger : RowLedger
        What became of the rows.
    source, fingerprint : str
        Name and SHA-256 of the file.
    currency : str
        ISO 4217 code that the headings or the cells of money tell, or "".
    unread : tuple of str
        Headings of the columns that were not recognised, and so not read.
    pseudonyms : str
        "" when customers have their own ids; else where the key of their pseudonyms came from.
    """

    kind: str
    frame: "pd.DataFrame" = field(repr=False)
    columns: Mapping[str, str]
    ledger: RowLedger
    source: str
    fingerprint: str
    currency: str
    unread: tuple[str, ...]
    pseudonyms: str

    @property
    def rows_read(self) -> int:
        """Rows of data."""
        return self.ledger.rows_read

    @property
    def refused(self) -> tuple[tuple[str, tuple[int, ...]], ...]:
        """Rows that were left out: the reason's code, and all line numbers."""
        return tuple((part.reason, part.lines) for part in self.ledger.refused)

    @property
    def pseudonymised(self) -> bool:
        """Whether customers go by pseudonyms."""
        return bool(self.pseudonyms)

    def to_dict(self) -> dict[str, Any]:
        """What was read and how, for a record in JSON."""
        return {
            "source": self.source,
            "sha256": self.fingerprint,
            "columns": dict(self.columns),
            "rows_read": self.ledger.rows_read,
            "rows_used": self.ledger.rows_kept,
            "rows_silent": self.ledger.silent,
            "rows_once_more": self.ledger.once_more,
            "rows_repeated": self.ledger.repeated,
            "refused": {reason: len(lines) for reason, lines in self.refused},
        }


def read_input(
    kind: str,
    source: "str | Path | IntoFrame" = "",
    *,
    bad_rows: str = "stop",
    date_order: str = "auto",
    decimal_mark: str = "auto",
    pseudonyms: Pseudonyms | None = None,
) -> Input:
    """Read an input of a kind from a file or a dataframe; without one, the course's own.

    Parameters
    ----------
    kind : str
        "register", "contacts", "survey", "costs", "agreements", "members", "pilot" or "prospects". (Transactions have a
        reader of their own, `read_transactions`.)
    source : str, Path or dataframe
        As for `read_transactions`. A workbook may hold several inputs, each on a sheet of its own. Columns are
        found by their Finnish, Swedish, English or Polish names.
    bad_rows : str
        What to do with rows that cannot be read: "stop", or "skip" them.
    date_order : str
        "auto", "day_first" or "month_first".
    decimal_mark : str
        "auto", "comma" or "point".
    pseudonyms : Pseudonyms, optional
        Those of the transactions, so that customers still match. Names of persons are then not read, nor words
        that fewer than five customers share.

    Returns
    -------
    Input

    Raises
    ------
    DataError
        If the file cannot be read, lacks a column that is needed, holds identity codes without `pseudonyms`, or
        its rows cannot be read.

    Examples
    --------
    >>> register = read_input("register")
    >>> int(register.frame["marketing_consent"].sum()) < register.ledger.rows_kept
    True
    >>> import pandas as pd
    >>> made = pd.DataFrame({"Kundnummer": ["00123"], "Svarsdatum": ["13.2.2026"], "Nöjdhet": ["4,5"]})
    >>> read_input("survey", made).frame.to_dict("records")
    [{'customer_id': '00123', 'answered_on': Timestamp('2026-02-13 00:00:00'), 'satisfaction': 4.5}]
    """
    wanted = kinds()[kind]
    if isinstance(source, (str, Path)) and not str(source):
        if not wanted.own:
            raise DataError(
                N_("The course has no data of its own for this: {kind}. Give a file."), kind=_(wanted.title)
            )
        source = bundled("data", *wanted.own.split("/"))

    def recognised(headings: Sequence[str]) -> bool:
        return wanted.suffices(wanted.find([heading.strip() for heading in headings]))

    sheets = sorted(wanted.sheets, key=lambda name: name != wanted.page["sheet"][language()])
    with open_source(source, None, recognised, sheets) as opened:
        return _read(wanted, opened, bad_rows, date_order, decimal_mark, pseudonyms)


def _read(
    kind: Kind, opened: Source, bad_rows: str, date_order: str, decimal_mark: str, pseudonyms: Pseudonyms | None
) -> Input:
    headings = [heading.strip() for heading in opened.headings]
    columns = kind.find(headings)
    _refuse_unknown(kind, opened, headings, columns)
    fields = [known for known in kind.fields if known.name in columns and not (pseudonyms and known.personal)]
    opened = _evened(opened)
    if not pseudonyms:
        refuse_codes_in(opened)
    places = {known.name: headings.index(columns[known.name]) for known in fields}
    rows, currency = _rows(opened, fields, places, date_order, decimal_mark)
    if rows.empty:
        raise DataError(N_("The file {file} has headings but no rows."), file=opened.label)
    _judge(kind, fields, rows, columns)
    refused = _refused(kind, opened, rows, columns, hidden=pseudonyms is not None)
    kept = rows[rows["fate"] == ""]
    fates = rows["fate"].value_counts()
    silent, once_more = (int(fates.get(fate, 0)) for fate in (_SILENT, _ONCE_MORE))
    if refused and (bad_rows == "stop" or kept.empty):
        raise _unreadable(opened.label, refused)
    frame = kept[[known.name for known in fields]].reset_index(drop=True)
    return Input(
        kind=kind.name,
        frame=_renamed(frame, fields, pseudonyms) if pseudonyms else frame,
        columns={known.name: columns[known.name] for known in fields},
        ledger=RowLedger(len(rows), refused, silent, once_more, len(kept), int(kept["likeness"].duplicated().sum())),
        source=opened.label,
        fingerprint=opened.fingerprint(),
        currency=_one_currency(opened.label, currency, (columns[f.name] for f in fields if f.type == MONEY)),
        unread=tuple(heading for heading in headings if heading and heading not in columns.values()),
        pseudonyms=pseudonyms.origin if pseudonyms else "",
    )


def _refuse_unknown(kind: Kind, source: Source, headings: Sequence[str], columns: Mapping[str, str]) -> None:
    if not kind.suffices(columns):
        raise DataError(
            N_("{file}: {needs}. The columns are: {seen}. Call them for example {example}."),
            file=source.label, needs=_(kind.needs), seen=list_headings(headings), example=kind.example(language()),
        )  # fmt: skip
    refuse_repeated(headings, columns, source.label)
    for known in kind.fields:
        like = [seen for seen in headings if plain_name(seen) in set(map(plain_name, known.names))]
        # Of two permissions one may be given and the other not.
        if known.type == YES_NO and len(like) > 1:
            raise DataError(
                N_("{file}: the columns {first} and {second} could both be meant. Leave one of them."),
                file=source.label, first=like[0], second=like[1],
            )  # fmt: skip
        if known.name in columns:
            kind_of_cell = source.types[headings.index(columns[known.name])]
            if not possible({DAY: "date"}.get(known.type, "amount" if known.type in COUNTED else ""), kind_of_cell):
                raise DataError(
                    N_("{file}: the column {heading} holds values of the type {type}, which cannot be read. Turn them "
                       "into plain text, numbers or days."),
                    file=source.label, heading=columns[known.name], type=kind_of_cell[:60],
                )  # fmt: skip


def _evened(source: Source) -> Source:
    """The same source; a text file is read once, from an even copy of it, into a table.

    Rows with more cells than the heading, or with quotation marks that do not match, are not guessed at.
    """
    if source.dialect is None:
        return source
    connection, dialect = source.connection, source.dialect.evened()
    give_room(connection)
    connection.execute(f"create table cells as from {dialect.scan_sql(told=True)}")
    lines = connection.execute("select distinct line from reject_errors order by line").fetchall()
    connection.execute("drop table reject_errors; drop table reject_scans")
    if lines:
        raise DataError(
            N_("{file}: lines {lines} do not have as many cells as the heading. Correct them."),
            file=source.label,
            lines=first_lines([line for (line,) in lines]),
        )
    return replace(source.of(dialect), scan="cells")


def _rows(
    source: Source, fields: Sequence[Field], places: Mapping[str, int], date_order: str, decimal_mark: str
) -> tuple["pd.DataFrame", str]:
    """Every row that is not blank, and the currency that the cells of money tell.

    Columns: each field with its value, and `told_<field>`, its cell as text; `likeness`, equal where rows are;
    `line` where it is known.
    """
    import pandas as pd

    day_form, form = _forms(source, fields, places, date_order, decimal_mark)
    chosen = []
    for known in fields:
        cell, kind = f"c{places[known.name]}", source.types[places[known.name]]
        told = f"coalesce({clean_sql(id_sql(cell, kind))}, '')"
        chosen.append(f"{told} as told_{known.name}")
        if known.type in WORDED:
            continue
        quick, careful = (
            day_sql(cell, kind, day_form)
            if known.type == DAY
            else number_sql(_without_percent(cell) if known.type == SHARE and is_text(kind) else cell, kind, form)
        )
        chosen.append(f"coalesce({quick}, {careful}) as {known.name}")
    every = " || ".join(f"coalesce({cell}::varchar, '')" for cell in source.cells)
    chosen += [f"hash({', '.join(source.cells)}) as likeness", f"{clean_sql(every)} = '' as blank"]
    if source.dialect is None:
        chosen.append(f"{source.lines} as line")
    rows = source.connection.execute(f"select {', '.join(chosen)} from {source.scan}").df()
    for known in fields:
        cells = rows[f"told_{known.name}"] = rows[f"told_{known.name}"].fillna("").astype(str)
        if known.type in WORDED:
            rows[known.name] = cells
        elif known.type == DAY:
            rows[known.name] = pd.to_datetime(rows[known.name])
        elif known.type == SHARE:
            rows[known.name] = _shares(rows[known.name], cells, source.label, source.headings[places[known.name]])
    return rows[~rows["blank"].astype(bool)].copy(), form.currency


def _forms(
    source: Source, fields: Sequence[Field], places: Mapping[str, int], date_order: str, decimal_mark: str
) -> tuple[dates.DateForm, amounts.AmountForm]:
    """How the days and the numbers of a file are written: each in one way in all of its columns."""
    texts = [f for f in fields if is_text(source.types[places[f.name]])]

    def seen(cell: str, shape: str) -> list[str]:
        asked = f"select min({cell}) from {source.scan} where trim({cell}) <> '' group by {shape}"
        return [one for (one,) in source.connection.execute(asked).fetchall()]

    days = [f"c{places[f.name]}" for f in texts if f.type == DAY]
    day_cells = list(chain.from_iterable(seen(cell, dates.day_text_sql(cell)) for cell in days))
    counted = [
        _without_percent(f"c{places[f.name]}") if f.type == SHARE else f"c{places[f.name]}"
        for f in texts
        if f.type in COUNTED and not f.whole
    ]
    cells = chain.from_iterable(seen(cell, amounts.shape_sql(cell)) for cell in counted)
    return (
        dates.decide(day_cells, source.label, date_order) if day_cells else dates.DateForm(True, ""),
        amounts.decide(cells, source.label, decimal_mark),
    )


def _without_percent(cell: str) -> str:
    return f"replace(replace({cell}, '%', ''), '\N{NO-BREAK SPACE}', ' ')"


def _shares(values: "pd.Series", told: "pd.Series", file: str, heading: str) -> "pd.Series":
    """Shares between 0 and 1: 57 % is 0.57, and so is 57 in a column that has numbers above one."""
    marked = told.str.contains("%", regex=False)
    plain = values[~marked]
    above, below = plain[plain > 1], plain[(plain > 0) & (plain < 1)]
    if len(above) and len(below):
        raise DataError(
            N_("{file}: the column {heading} has both {low} and {high}, and nothing tells which of them are per cent. "
               "Write all as parts of one, or all with the sign %."),
            file=file, heading=heading.strip(), low=f"{below.iloc[0]:g}", high=f"{above.iloc[0]:g}",
        )  # fmt: skip
    return values.astype(float).where(~marked & above.empty, values / 100)


def _judge(kind: Kind, fields: Sequence[Field], rows: "pd.DataFrame", columns: Mapping[str, str]) -> None:
    """Add to the rows their `fate`, "" where they are used, and the field that decided it; put values in their type."""
    rows["fate"], rows["field"] = "", ""

    def mark(where: "pd.Series", fate: str, name: str = "") -> None:
        chosen = where & (rows["fate"] == "")
        # Hardly ever is there any, and to set nothing takes as long as to set something.
        if chosen.any():
            rows.loc[chosen, ["fate", "field"]] = fate, name

    customer = rows["customer_id"]
    mark(customer == "", "no_customer")
    mark(_matching(customer, re.compile(total_pattern()).fullmatch), "total_row")
    mark(customer == columns["customer_id"], "heading_again")
    if kind.tells:
        told = rows[[f"told_{name}" for name in kind.tells if f"told_{name}" in rows]]
        mark((told == "").all(axis=1), _SILENT)
    for known in fields:
        mark(_wrong(known, rows), known.reason, known.name)
        if known.type in (YES_NO, CHOICE):
            rows[known.name] = _meant(known, rows[known.name])
    for known in fields:
        if known.after in columns:
            mark(rows[known.name] < rows[known.after], "ends_first", known.name)
    for known in fields:
        if known.type == NUMBER and known.whole and not rows.loc[rows["fate"] == "", known.name].isna().any():
            rows[known.name] = rows[known.name].where(rows["fate"] == "", 0).astype("int64")
    if kind.key:
        names = [known.name for known in fields]
        kept = rows[rows["fate"] == ""]
        mark(kept.duplicated(names).reindex(rows.index, fill_value=False), _ONCE_MORE)
        kept = rows[rows["fate"] == ""]
        mark(kept.duplicated(list(kind.key), keep=False).reindex(rows.index, fill_value=False), "contradicts")


def _matching(texts: "pd.Series", match: Callable[[str], object]) -> "pd.Series":
    """Where texts match; each different one is looked at once."""
    return texts.map({text: bool(match(text)) for text in texts.unique()}).astype(bool)


def _wrong(known: Field, rows: "pd.DataFrame") -> "pd.Series":
    """Where a cell is filled and cannot be read, or is empty and must not be."""
    value, told = rows[known.name], rows[f"told_{known.name}"] != ""
    if known.type in (CUSTOMER, TEXT) or known.free:
        sound = told
    elif known.type in (YES_NO, CHOICE):
        sound = _matching(value, lambda word: plain_name(word) in known.meanings)
    elif known.type == DAY:
        sound = value.notna()
    elif known.type == MONEY:
        sound = value.abs() < amounts.LARGEST
    else:
        low, high = (0.0, 1.0) if known.type == SHARE else (known.low, known.high)
        sound = value.between(low, high) & (value.abs() < float("inf"))
        if known.whole:
            sound &= value % 1 == 0
    # Endless is a number too, and no cell of text.
    return ~sound & (told | known.filled | ((known.type in COUNTED) & value.notna()))


def _meant(known: Field, words: "pd.Series") -> "pd.Series":
    """The values that words mean; a free choice keeps others as they are."""
    meant = {word: known.meanings.get(plain_name(word), word if known.free else "") for word in words.unique()}
    values = words.map(meant)
    return values.map({"yes": True, "no": False}).astype("boolean") if known.type == YES_NO else values


def _refused(
    kind: Kind, source: Source, rows: "pd.DataFrame", columns: Mapping[str, str], hidden: bool
) -> tuple[LeftOut, ...]:
    """The rows left out, by reason, in the order in which the reasons are looked at."""
    out = rows[~rows["fate"].isin(["", _SILENT, _ONCE_MORE])]
    if out.empty:
        return ()
    numbers = dict(zip(out.index, _line_numbers(source, out), strict=True))
    types = {known.name: known.type for known in kind.fields}
    general = ["no_customer", "total_row", "heading_again"]
    order = [*general, *(known.reason for known in kind.fields), "ends_first", "contradicts"]
    found = []
    for reason in dict.fromkeys(order):
        part = out[out["fate"] == reason]
        if len(part):
            name = part["field"].iloc[0]
            words = kind.reasons.get(reason) or _WORDS.get(reason) or _WORDS[types[name]]
            example = "" if hidden or reason == "ends_first" or not name else part[f"told_{name}"].iloc[0][:60]
            lines = tuple(numbers[at] for at in part.index)
            found.append(LeftOut(reason, words, columns.get(name, ""), lines, example))
    return tuple(found)


def _line_numbers(source: Source, chosen: "pd.DataFrame") -> Iterable[int]:
    if source.dialect is None:
        return [int(line) for line in chosen["line"]]
    cells = ", ".join(f"{cell}::varchar" for cell in source.cells)
    source.connection.register("chosen", chosen.index.to_frame(name="place"))
    picked = source.connection.execute(
        f"select {cells} from (select *, row_number() over () - 1 as place from {source.scan}) "
        "join chosen using (place) order by place"
    ).fetchall()
    source.connection.unregister("chosen")
    return lines_of(source.dialect, len(source.cells), picked)


def _unreadable(file: str, refused: Sequence[LeftOut]) -> DataError:
    """What to say of rows that cannot be read: how many, why, and on which lines."""
    reasons = "; ".join(
        (
            _("{reason} on {n} rows (lines {lines}; for example {example})")
            if part.example
            else _("{reason} on {n} rows (lines {lines})")
        ).format(reason=part.why(), n=len(part.lines), lines=part.where(), example=repr(part.example))
        for part in refused
    )
    return DataError(
        N_(
            "{file} has rows that cannot be read: {reasons}. Correct them, or leave them out with "
            "{setting}; the report then tells what was left out."
        ),
        file=file,
        reasons=reasons,
        setting=Setting("bad_rows", "skip"),
    )


def _renamed(frame: "pd.DataFrame", fields: Sequence[Field], pseudonyms: Pseudonyms) -> "pd.DataFrame":
    """The same rows under pseudonyms, without the words that would tell who a customer is."""
    # What fewer than five customers share may be known of one; so may what is written in a customer's name.
    for known in fields:
        if known.type == TEXT or known.free:
            words = frame[known.name]
            common = frame.groupby(known.name)["customer_id"].transform("nunique") >= SMALLEST_GROUP
            telling = _matching(words, re.compile(f"{EMAIL}|{IDENTITY_CODE}", re.IGNORECASE).search)
            frame[known.name] = words.where(common & ~telling, "")
    for known in fields:
        if known.type == CUSTOMER:
            customers = frame[known.name]
            names = {customer: pseudonyms.of(customer) if customer else "" for customer in customers.unique()}
            frame[known.name] = customers.map(names)
    return frame


def _one_currency(file: str, told: str, headings: Iterable[str]) -> str:
    currencies = {told, *map(currency_of, headings)} - {""}
    if len(currencies) > 1:
        raise DataError(
            N_("{file}: the amounts are in several currencies ({list}). Give one currency in a file."),
            file=file,
            list=", ".join(sorted(currencies)),
        )
    return next(iter(currencies), "")
