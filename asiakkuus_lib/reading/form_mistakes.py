"""What is wrong with a form that has been filled in: every cell and row, with its place and what to do about it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from asiakkuus_lib.errors import N_, DataError
from asiakkuus_lib.locale import language
from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.reading.columns import total_pattern
from asiakkuus_lib.reading.form_cells import FilledSheet, is_answer, plain, read_number, words
from asiakkuus_lib.reading.forms import NUMBERS, FormColumn

# So many mistakes of one kind are told of a sheet.
TOLD = 20
# Thirds of a total are written with few decimals.
NEAR_THE_TOTAL = 0.5
# A number of the row, its cells as they are and as what they should be.
Row = tuple[int, Mapping[str, Any], Mapping[str, Any]]


def refuse_mistakes(path: Path, sheets: Sequence[FilledSheet]) -> None:
    """Refuse a form that has mistakes, and tell all of them: corrected one by one, they would tire anyone.

    Raises
    ------
    DataError
        Numbered where there are several; those of the cells of one sheet are one.
    """
    called = {sheet.declared.key: sheet.name for sheet in sheets}
    found = [mistake for sheet in sheets for mistake in _mistakes(path, sheet, called)]
    if len(found) == 1:
        raise found[0]
    if found:
        numbered = [f"({n}) {mistake}" for n, mistake in enumerate(found, start=1)]
        raise DataError("{mistakes}", mistakes="\n".join(numbered))


def _mistakes(path: Path, sheet: FilledSheet, called: Mapping[str, str]) -> Iterator[DataError]:
    rows = [(at, cells, sheet.values(cells)) for at, cells in sheet.rows]
    yield from _cells(path, sheet, called)
    for check in (_shares, _keys, _nameless, _totals, _twice, _falling, _loops):
        mistakes = list(check(path, sheet, rows))
        yield from mistakes[:TOLD]
        if len(mistakes) > TOLD:
            place = _("sheet {sheet}").format(sheet=sheet.name)
            more = _("and {n} more").format(n=len(mistakes) - TOLD)
            yield DataError("{file}, {place}: {more}", file=path.name, place=place, more=more)


def _cells(path: Path, sheet: FilledSheet, called: Mapping[str, str]) -> Iterator[DataError]:
    """The cells that cannot be what they should be, and rows whose points do not add up."""
    wrong = [
        (at, column, words(cells[column.field]))
        for at, column, cells in sheet.cells(*NUMBERS, "date", "choice", "name")
        if sheet.value(column, cells) is None
    ]
    sums = list(_wrong_sums(sheet))
    places = [
        _("sheet {sheet}, row {row}: {heading} is {found}").format(
            sheet=sheet.name, row=at, heading=sheet.headings[column.field], found=repr(text[:60])
        )
        for at, column, text in wrong
    ] + [
        _("sheet {sheet}, row {row}: the points add up to {found}").format(
            sheet=sheet.name, row=at, found=f"{found:g}"
        )
        for at, found in sums
    ]  # fmt: skip
    if len(places) > TOLD:
        places[TOLD:] = [_("and {n} more").format(n=len(places) - TOLD)]
    wanted = dict.fromkeys(_wanted(column, sheet.headings[column.field], called) for _at, column, _text in wrong)
    if sums and sheet.declared.total is not None:
        wanted[
            _("On the sheet {sheet} the points of a row must add up to {total}.").format(
                sheet=sheet.name, total=f"{sheet.declared.total:g}"
            )
        ] = None
    if places:
        yield DataError("{file}, {places}. {wanted}", file=path.name, places="; ".join(places), wanted=" ".join(wanted))


def _wrong_sums(sheet: FilledSheet) -> Iterator[tuple[int, float]]:
    """Rows whose points do not add up to what they should, and what they add up to; wrong points are told as such."""
    points, total = [column for column in sheet.declared.columns if column.kind in NUMBERS], sheet.declared.total
    if total is None:
        return
    for at, cells in sheet.rows:
        written = [(column, cells[column.field]) for column in points if words(cells.get(column.field))]
        read = [read_number(column, cell) for column, cell in written]
        known = [value for value in read if value is not None]
        if known and len(known) == len(read) and abs(sum(known) - total) > NEAR_THE_TOTAL:
            yield at, sum(known)


def _wanted(column: FormColumn, heading: str, sheets: Mapping[str, str]) -> str:
    """What to do about a cell that cannot be what it should be."""
    low, high = f"{column.low:g}", f"{column.high:g}"
    if column.kind == "scale":
        return _(
            "Points are numbers from {low} to {high}. Correct them, or leave the cell empty if it has not been "
            "assessed."
        ).format(low=low, high=high)  # fmt: skip
    if column.kind == "percent":
        return _(
            "{heading} is a percentage from {low} to {high}. Write it with the sign %, such as 40 %: without the sign "
            "a number may have two meanings."
        ).format(heading=heading, low=f"{100 * column.low:g} %", high=f"{100 * column.high:g} %")  # fmt: skip
    if column.kind == "date":
        return _(
            "{heading} is a date such as 31.1.2026 or 2026-01-31. Correct it, or leave the cell empty if it is not "
            "known."
        ).format(heading=heading)  # fmt: skip
    if column.kind == "choice":
        return _("{heading} must be one of these: {choices}.").format(
            heading=heading, choices=", ".join(column.choices[language()])
        )
    if column.kind == "name":
        return _("{heading} must be written as it is on the sheet {sheet}.").format(
            heading=heading, sheet=sheets[column.of]
        )
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


def _shares(path: Path, sheet: FilledSheet, rows: Sequence[Row]) -> Iterator[DataError]:
    """Points of at most one, with decimals, are shares: Excel keeps 80 % as 0.8."""
    scales = [column for column in sheet.declared.columns if column.kind == "scale" and column.high > 1]
    points = [(at, column, values[column.field]) for at, _cells, values in rows for column in scales]
    points = [point for point in points if is_answer(point[2])]
    if points and max(value for *_where, value in points) <= 1 and any(0 < value < 1 for *_where, value in points):
        at, column, value = points[0]
        yield DataError(
            N_(
                "{file}, sheet {sheet}, row {row}: {found} looks like a share of one. Write the points from {low} to "
                "{high}, and take the percentage format off the cells."
            ),
            file=path.name, sheet=sheet.name, row=at, found=f"{value:g}", low=f"{column.low:g}",
            high=f"{column.high:g}",
        )  # fmt: skip


def _keys(path: Path, sheet: FilledSheet, rows: Sequence[Row]) -> Iterator[DataError]:
    """Rows about something that the form does not know."""
    first = sheet.declared.columns[0]
    for at, cells, values in rows:
        found = words(cells.get(first.field))
        if first.kind == "key" and found and not values[first.field]:
            yield DataError(
                N_("{file}, sheet {sheet}, row {row}: {heading} is {found}. It must be one of these: {choices}."),
                file=path.name, sheet=sheet.name, row=at, heading=sheet.headings[first.field], found=repr(found[:60]),
                choices=", ".join(first.choices[language()]),
            )  # fmt: skip


def _nameless(path: Path, sheet: FilledSheet, rows: Sequence[Row]) -> Iterator[DataError]:
    """Rows that do not tell what they are about."""
    for at, cells, _values in rows:
        for column in _by(sheet):
            if (column.needed or column is sheet.declared.columns[0]) and not words(cells.get(column.field)):
                yield DataError(
                    N_(
                        "{file}, sheet {sheet}, row {row}: {heading} is empty, but the row has something in it. "
                        "Name it."
                    ),
                    file=path.name, sheet=sheet.name, row=at, heading=sheet.headings[column.field],
                )  # fmt: skip


def _totals(path: Path, sheet: FilledSheet, rows: Sequence[Row]) -> Iterator[DataError]:
    """Rows that add up the money of the others."""
    first = sheet.declared.columns[0]
    if first.kind != "text" or not any(column.kind == "money" for column in sheet.declared.columns):
        return
    for at, _cells, values in rows:
        if re.fullmatch(total_pattern(), values[first.field]):
            yield DataError(
                N_("{file}, sheet {sheet}, row {row}: {name} is a row of totals. Remove it: the report adds up."),
                file=path.name, sheet=sheet.name, row=at, name=repr(values[first.field][:60]),
            )  # fmt: skip


def _twice(path: Path, sheet: FilledSheet, rows: Sequence[Row]) -> Iterator[DataError]:
    """Rows about the same as an earlier one; what other sheets name is the same if it is but written differently."""
    first: dict[tuple[Any, ...], int] = {}
    named = {(key, field or sheet.declared.columns[0].field) for key, field, _within in sheet.names}
    for at, cells, values in rows:
        by = [(column, values[column.field] if is_answer(values[column.field]) else "") for column in _by(sheet)]
        if any(value == "" and (column.needed or words(cells.get(column.field))) for column, value in by):
            continue
        same = tuple(
            plain(value) or value if (sheet.declared.key, column.field) in named else value for column, value in by
        )
        if same in first:
            told = ", ".join(_called(column, value) for column, value in by if value != "")
            yield DataError(
                N_("{file}, sheet {sheet}: {name} is on the rows {first} and {second}. Leave one of them."),
                file=path.name, sheet=sheet.name, first=first[same], second=at, name=repr(told[:60]),
            )  # fmt: skip
        first.setdefault(same, at)


def _by(sheet: FilledSheet) -> list[FormColumn]:
    return [column for column in sheet.declared.columns if column.field in sheet.declared.by]


def _called(column: FormColumn, value: Any) -> str:
    """A value as the reader knows it."""
    if column.kind in ("key", "choice") and value in column.keys:
        return column.choices[language()][list(column.keys).index(value)]
    return f"{value:%Y-%m-%d}" if column.kind == "date" else str(value)


def _falling(path: Path, sheet: FilledSheet, rows: Sequence[Row]) -> Iterator[DataError]:
    """Numbers that are less than one that they cannot be less than."""
    for at, cells, values in rows:
        for chain in sheet.declared.rising:
            for lower, upper in pairwise(field for field in chain if is_answer(values[field])):
                if values[upper] < values[lower]:
                    yield DataError(
                        N_(
                            "{file}, sheet {sheet}, row {row}: {heading} is {found}, but {other}, which cannot be "
                            "more, is {more}. Correct the one that is wrong."
                        ),
                        file=path.name, sheet=sheet.name, row=at, heading=sheet.headings[upper],
                        found=words(cells[upper]), other=sheet.headings[lower], more=words(cells[lower]),
                    )  # fmt: skip


def _loops(path: Path, sheet: FilledSheet, rows: Sequence[Row]) -> Iterator[DataError]:
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
                yield DataError(
                    N_(
                        "{file}, sheet {sheet}, row {row}: by the column {heading}, {name} comes back to the same "
                        "name. Correct one of the rows: {names}."
                    ),
                    file=path.name, sheet=sheet.name, row=at, heading=sheet.headings[column.field],
                    name=repr(values[own][:60]), names=_listed([name for _scope, name in way]),
                )  # fmt: skip


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
