"""What is wrong with a form that has been filled in: every cell and row, with its place and what to do about it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from asiakkuus_lib.errors import N_, DataError
from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.reading.columns import begins_as_total, total_pattern
from asiakkuus_lib.reading.form_cells import (
    FilledSheet,
    has_thousands,
    is_answer,
    plain,
    read_number,
    typed_day,
    typed_number,
    words,
)
from asiakkuus_lib.reading.form_sheets import FoundSheets
from asiakkuus_lib.reading.forms import FIRST_DAY, LAST_DAY, NUMBERS, FormColumn
from asiakkuus_lib.spelling import most_alike
from asiakkuus_lib.typed import plain_number

# So many mistakes of one kind are told of a sheet, and so many cells on one line.
TOLD = 20
# Thirds of a total are written with few decimals.
NEAR_THE_TOTAL = 0.5
# Parts are rounded one by one.
NEAR_THE_WHOLE = 0.005
# What a row begins with that is a note, which no company is called, and so many words as nothing is called by.
_NOTE = re.compile(
    r"\W*(?:huom|hox)\b|\s*\*"
    r"|\W*(?:n\.?b\.?|note|obs|uwaga|muista|lähde|source|päivitetty|updated|kommentti|comment)\s*[:!]",
    re.IGNORECASE,
)
_WORDS_OF_A_NOTE = 8
# A number of the row, its cells as they are and as what they should be.
Row = tuple[int, Mapping[str, Any], Mapping[str, Any]]


class Mistake(NamedTuple):
    """What is wrong on a row of a sheet, 0 for the whole sheet; which cells or row, and what to do about it."""

    row: int
    where: str
    text: str

    def __str__(self) -> str:
        return f"{self.where}: {self.text}" if self.where else self.text


def refuse_mistakes(path: Path, found: FoundSheets) -> None:
    """Refuse a form that has mistakes, and tell all of them: corrected one by one, they would tire anyone.

    Raises
    ------
    DataError
        One line for each mistake, under the name of its sheet.
    """
    told: dict[str, list[Mistake]] = {}
    kept, called = [], {sheet.declared.key: sheet.name for sheet in found.sheets}
    for sheet in found.sheets:
        besides = dict(_besides(sheet))
        rest = [(at, cells) for at, cells in sheet.rows if at not in besides]
        kept.append(replace(sheet, rows=rest) if besides else sheet)
        rows = [Mistake(at, _("row {row}").format(row=at), text) for at, text in besides.items()]
        told[sheet.name] = [*(Mistake(0, "", fault) for fault in sheet.faults), *_few(rows)]
    by_key = {sheet.declared.key: sheet for sheet in kept}
    for sheet in kept:
        told[sheet.name] += [*_mistakes(sheet, called), *_few(list(_parts(sheet, by_key)))]
    for name, fault in found.faults.items():
        told[name] = [Mistake(0, "", fault)]
    _refuse(path, {name: sorted(mistakes, key=lambda one: one.row) for name, mistakes in told.items() if mistakes})


def _refuse(path: Path, told: Mapping[str, Sequence[Mistake]]) -> None:
    if not told:
        return
    of = {name: _("sheet {sheet}").format(sheet=name) for name in told}
    if sum(map(len, told.values())) == 1:
        ((name, (mistake,)),) = told.items()
        raise DataError("{file}, {place}, {mistake}" if mistake.where else "{file}, {place}: {mistake}",
                        file=path.name, place=of[name], mistake=mistake)  # fmt: skip
    lines = [line for name, mistakes in told.items() for line in (f"{of[name]}:", *(f"- {one}" for one in mistakes))]
    raise DataError(
        N_("{file} was not read. Correct these first ({n}):{lines}"),
        file=path.name, n=sum(map(len, told.values())), lines="\n".join(["", *lines]),
    )  # fmt: skip


def _mistakes(sheet: FilledSheet, called: Mapping[str, str]) -> Iterator[Mistake]:
    yield from _cells(sheet, called)
    for check in (_wrong_sums, _shares, _nameless, _twice, _falling, _loops):
        yield from _few(list(check(sheet, sheet.read)))


def _few(mistakes: Sequence[Mistake]) -> Iterator[Mistake]:
    """Mistakes of one kind; of many, the first ones."""
    yield from mistakes[:TOLD]
    if len(mistakes) > TOLD:
        yield Mistake(mistakes[TOLD].row, "", _("and {n} more").format(n=len(mistakes) - TOLD))


def _besides(sheet: FilledSheet) -> Iterator[tuple[int, str]]:
    """Rows that are not about what the sheet is about: they add up others, or say something of them."""
    first, *rest = sheet.declared.columns
    if first.kind not in ("text", "name"):
        return
    has_money = any(column.kind == "money" for column in rest)
    for at, cells in sheet.rows:
        name = words(cells.get(first.field))
        if has_money and (re.fullmatch(total_pattern(), name) or begins_as_total(name)):
            yield at, _("{name} is a row of totals. Remove it: the report adds up.").format(name=repr(name[:60]))
        elif is_bare(sheet, cells) and (_NOTE.match(name) or len(name.split()) >= _WORDS_OF_A_NOTE):
            yield (
                at,
                _("{name} looks like a note. Remove the row, or write the note on a sheet of its own.").format(
                    name=repr(name[:60])
                ),
            )


def is_bare(sheet: FilledSheet, cells: Mapping[str, Any]) -> bool:
    """Whether a row has nothing but its name."""
    first, *rest = sheet.declared.columns
    return bool(words(cells.get(first.field))) and bool(rest) and not any(words(cells.get(one.field)) for one in rest)


def _cells(sheet: FilledSheet, called: Mapping[str, str]) -> Iterator[Mistake]:
    """The cells that cannot be what they should be: on one line those with which the same is to be done."""
    wrong: dict[str, list[tuple[int, str]]] = {}
    for at, column, cells in sheet.cells(*NUMBERS, "date", "choice", "name", "key"):
        if sheet.value(column, cells) is None:
            cell = f"{sheet.address(at, column)} {words(cells[column.field])[:60]!r}"
            wrong.setdefault(_wanted(sheet, column, cells, called), []).append((at, cell))
    for wanted, these in wrong.items():
        told = [cell for _at, cell in these[:TOLD]]
        told += [_("and {n} more").format(n=len(these) - TOLD)] if len(these) > TOLD else []
        yield Mistake(these[0][0], ", ".join(told), wanted)


def _wrong_sums(sheet: FilledSheet, _rows: Sequence[Row]) -> Iterator[Mistake]:
    """Rows whose points do not add up to what they should; wrong points are told as such."""
    points, total = [column for column in sheet.declared.columns if column.kind in NUMBERS], sheet.declared.total
    if total is None:
        return
    for at, cells in sheet.rows:
        written = [(column, cells[column.field]) for column in points if words(cells.get(column.field))]
        read = [read_number(column, cell) for column, cell in written]
        known = [value for value in read if value is not None]
        if known and len(known) == len(read) and abs(sum(known) - total) > NEAR_THE_TOTAL:
            text = _("the points add up to {found}, but they must add up to {total}.")
            yield _of_row(at, text.format(found=f"{sum(known):g}", total=f"{total:g}"))


def _of_row(at: int, text: str) -> Mistake:
    return Mistake(at, _("row {row}").format(row=at), text)


def _wanted(sheet: FilledSheet, column: FormColumn, cells: Mapping[str, Any], called: Mapping[str, str]) -> str:
    """What to do about a cell that cannot be what it should be."""
    cell = cells[column.field]
    heading, low, high = sheet.headings[column.field], f"{column.low:g}", f"{column.high:g}"
    if column.kind == "scale":
        return _(
            "Points are numbers from {low} to {high}. Correct them, or leave the cell empty if it has not been "
            "assessed."
        ).format(low=low, high=high)  # fmt: skip
    if column.kind == "percent" and sheet.is_mixed(column) and typed_number(cell) is not None:
        return _(
            "{heading} has both numbers below one and numbers above one. Write these with the sign %, such as 40 %."
        ).format(heading=heading)
    if column.kind == "percent":
        return _(
            "{heading} is a percentage from {low} to {high}. Write it with the sign %, such as 40 %: without the sign "
            "a number may have two meanings."
        ).format(heading=heading, low=f"{100 * column.low:g} %", high=f"{100 * column.high:g} %")  # fmt: skip
    if column.kind == "date" and (day := typed_day(cell)) is not None:
        return _(
            "{heading} is a date from {first} to {last}. If a number was typed for it, such as {number}, write the day "
            "too, such as 31.1.2026."
        ).format(heading=heading, first=FIRST_DAY.year, last=LAST_DAY.year, number=_number_of_day(day))  # fmt: skip
    if column.kind == "date":
        return _(
            "{heading} is a date such as 31.1.2026 or 2026-01-31. Correct it, or leave the cell empty if it is not "
            "known."
        ).format(heading=heading)  # fmt: skip
    if column.kind in ("choice", "key"):
        return _("{heading} must be one of these: {choices}.").format(
            heading=heading, choices=", ".join(sheet.offered(column))
        )
    if column.kind == "name":
        return _name_wanted(sheet, column, cells, called)
    if sheet.is_per_cent(column, cells):
        return _("{heading} is a percentage on this row, from 0 to 100: write 71 or 71 %.").format(heading=heading)
    if has_thousands(cell):
        return _(
            "{heading}: a point or a comma may separate thousands or decimals. Write {example} if thousands are meant."
        ).format(heading=heading, example=_in_thousands(cell))
    if column.is_limited:
        return _(
            "{heading} is a number from {low} to {high}, without a unit. Correct it, or leave the cell empty if it is "
            "not known."
        ).format(heading=heading, low=low, high=high)  # fmt: skip
    if column.low == 0:
        return _(
            "{heading} is a number, without a unit, and not below zero. Correct it, or leave the cell empty if it is "
            "not known."
        ).format(heading=heading)  # fmt: skip
    return _("{heading} is a number, without a unit. Correct it, or leave the cell empty if it is not known.").format(
        heading=heading
    )


def _name_wanted(sheet: FilledSheet, column: FormColumn, cells: Mapping[str, Any], called: Mapping[str, str]) -> str:
    """What to do about a name that nobody has, with the name that it is like."""
    written = words(cells[column.field])
    _scope, known = sheet.names_in(column, cells)
    near = known.get(most_alike(plain(written), known))
    hint = " " + _("Did you mean {near}?").format(near=near) if near else ""
    heading, of = sheet.headings[column.field], called[column.of]
    if column.within:
        text = _("{heading} must be written as it is on the sheet {sheet}, on a row with the same {within}.")
        return text.format(heading=heading, sheet=of, within=sheet.headings[column.within]) + hint
    return _("{heading} must be written as it is on the sheet {sheet}.").format(heading=heading, sheet=of) + hint


def _in_thousands(cell: str) -> str:
    """A number whose points or commas separate thousands, as it should be written.

    Examples
    --------
    >>> _in_thousands("412.000 €"), _in_thousands("1.250.000,50")
    ('412000', '1250000,50')
    """
    whole, *parts = plain_number(cell).strip("€").split(".")
    thousands = [part for part in parts if len(part) == 3]
    return whole + "".join(thousands) + "".join(f",{part}" for part in parts[len(thousands) :])


def _number_of_day(day: Any) -> str:
    from openpyxl.utils.datetime import to_excel

    return f"{to_excel(day):g}"


def _shares(sheet: FilledSheet, rows: Sequence[Row]) -> Iterator[Mistake]:
    """Points of at most one, with decimals, are shares: Excel keeps 80 % as 0.8."""
    scales = [column for column in sheet.declared.columns if column.kind == "scale" and column.high > 1]
    points = [(at, column, values[column.field]) for at, _cells, values in rows for column in scales]
    points = [point for point in points if is_answer(point[2])]
    if points and max(value for *_where, value in points) <= 1 and any(0 < value < 1 for *_where, value in points):
        at, column, value = points[0]
        text = _(
            "{found} looks like a share of one. Write the points from {low} to {high}, and take the percentage format "
            "off the cells."
        )
        ends = {"low": f"{column.low:g}", "high": f"{column.high:g}"}
        yield Mistake(at, sheet.address(at, column), text.format(found=f"{value:g}", **ends))


def _nameless(sheet: FilledSheet, rows: Sequence[Row]) -> Iterator[Mistake]:
    """Rows that do not tell what they are about."""
    asked = [
        column for column in _by(sheet)
        if column.field in sheet.places and (column.needed or column is sheet.declared.columns[0])
    ]  # fmt: skip
    for at, cells, _values in rows:
        for column in asked:
            if not words(cells.get(column.field)):
                text = _("{heading} is empty, but the row has something in it. Name it.")
                yield Mistake(at, sheet.address(at, column), text.format(heading=sheet.headings[column.field]))


def _twice(sheet: FilledSheet, rows: Sequence[Row]) -> Iterator[Mistake]:
    """Rows about the same as an earlier one; what other sheets name is the same if it is but written differently."""
    first: dict[tuple[Any, ...], int] = {}
    named = {(key, field or sheet.declared.columns[0].field) for key, field, *_rest in sheet.names}
    for at, cells, values in rows:
        by = [(column, values[column.field] if is_answer(values[column.field]) else "") for column in _by(sheet)]
        if any(value == "" and (column.needed or words(cells.get(column.field))) for column, value in by):
            continue
        same = tuple(
            plain(value) or value if (sheet.declared.key, column.field) in named else value for column, value in by
        )
        if same in first:
            told = ", ".join(_called(sheet, column, value) for column, value in by if value != "")
            text = _("{name} is on the rows {first} and {second}. Leave one of them.")
            yield Mistake(at, "", text.format(first=first[same], second=at, name=repr(told[:60])))
        first.setdefault(same, at)


def _by(sheet: FilledSheet) -> list[FormColumn]:
    return [column for column in sheet.declared.columns if column.field in sheet.declared.by]


def _called(sheet: FilledSheet, column: FormColumn, value: Any) -> str:
    """A value as the file has it."""
    if column.kind in ("key", "choice") and value in column.keys:
        return sheet.offered(column)[list(column.keys).index(value)]
    return f"{value:%Y-%m-%d}" if column.kind == "date" else str(value)


def _falling(sheet: FilledSheet, rows: Sequence[Row]) -> Iterator[Mistake]:
    """Numbers that are less than one that they cannot be less than."""
    for at, cells, values in rows:
        for chain in sheet.declared.rising:
            for lower, upper in pairwise(field for field in chain if is_answer(values[field])):
                if values[upper] < values[lower]:
                    text = _(
                        "{heading} is {found}, but {other}, which cannot be more, is {more}. Correct the one that is "
                        "wrong."
                    ).format(
                        heading=sheet.headings[upper], found=words(cells[upper]), other=sheet.headings[lower],
                        more=words(cells[lower]),
                    )  # fmt: skip
                    yield Mistake(at, sheet.address(at, sheet.declared.column(upper)), text)


def _parts(sheet: FilledSheet, by_key: Mapping[str, FilledSheet]) -> Iterator[Mistake]:
    """Parts that together are more than the whole which another sheet tells; wrong rows are told of already."""
    first = sheet.declared.columns[0]
    if not sheet.declared.parts:
        return
    whole = by_key[first.of]
    named = first.of_field or whole.declared.columns[0].field
    rows, of_whole = sheet.read, whole.read
    wrong = {mistake.row for mistake in _falling(sheet, rows)}
    wrong_whole = {mistake.row for mistake in _falling(whole, of_whole)}
    wrote = {values[named]: (cells, values) for at, cells, values in of_whole if at not in wrong_whole}
    besides = {"", *(values[first.field] for at, _cells, values in rows if at in wrong)}
    for part, *wholes in sheet.declared.parts:
        for name in dict.fromkeys(values[first.field] for _at, _cells, values in rows):
            cells, values = wrote.get(name, ({}, {}))
            of = next((one for one in wholes if words(cells.get(one))), None)
            these = [
                (at, told[part]) for at, _cells, told in rows if told[first.field] == name and is_answer(told[part])
            ]  # fmt: skip
            total = sum(value for _at, value in these)
            if of is None or name in besides or not is_answer(values[of]):
                continue
            if total > values[of] * (1 + NEAR_THE_WHOLE) + NEAR_THE_WHOLE:
                text = _(
                    "{heading} of {name} is {total} together, but on the sheet {sheet} {other} is {whole}. Correct the "
                    "one that is wrong."
                ).format(
                    heading=sheet.headings[part], name=repr(name[:60]), total=f"{total:.15g}", sheet=whole.name,
                    other=whole.headings[of], whole=f"{values[of]:.15g}",
                )  # fmt: skip
                column = sheet.declared.column(part)
                yield Mistake(these[0][0], ", ".join(sheet.address(at, column) for at, _value in these[:TOLD]), text)


def _loops(sheet: FilledSheet, rows: Sequence[Row]) -> Iterator[Mistake]:
    """Names of the same sheet that lead back to where they began."""
    for column in sheet.declared.columns:
        if column.kind != "name" or column.of != sheet.declared.key:
            continue
        own = column.of_field or sheet.declared.columns[0].field
        leads = {
            (values.get(column.within), values[own]): (values.get(column.within), values[column.field])
            for _at, _cells, values in rows if values[column.field]
        }  # fmt: skip
        told: set[tuple[Any, Any]] = set()
        for at, _cells, values in rows:
            begin = (values.get(column.within), values[own])
            way = list(_way(leads, begin))
            if way and way[-1] == begin and begin not in told:
                told |= set(way)
                text = _(
                    "by the column {heading}, {name} comes back to the same name. Correct one of the rows: {names}."
                ).format(
                    heading=sheet.headings[column.field], name=repr(values[own][:60]),
                    names=_listed([name for _scope, name in way]),
                )  # fmt: skip
                yield Mistake(at, sheet.address(at, column), text)


def _way(leads: Mapping[Any, Any], begin: Any) -> Iterator[Any]:
    """Where one thing leads, and that in turn, until nothing follows or something comes twice."""
    seen: set[Any] = set()
    at = leads.get(begin)
    while at is not None and at not in seen:
        seen.add(at)
        yield at
        if at == begin:
            return
        at = leads.get(at)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(repr(name[:60]) for name in names)
