"""Read a form: an Excel file of several sheets that people have filled in, by the declaration of its form."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from dataclasses import field as a_field
from datetime import date as Date
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from asiakkuus_lib.errors import N_, DataError
from asiakkuus_lib.locale import language, languages
from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.reading.columns import list_headings
from asiakkuus_lib.reading.csv_files import HEADING_WITHIN
from asiakkuus_lib.reading.files import one_file, unchanged
from asiakkuus_lib.reading.forms import NUMBERS, TEXTS, Form, FormColumn, FormSheet, with_types
from asiakkuus_lib.reading.privacy import identity_codes
from asiakkuus_lib.reading.typed import plain_day, plain_number
from asiakkuus_lib.reading.workbooks import cell_text, sheets_of

if TYPE_CHECKING:
    import pandas as pd

LONGEST_ANSWER = 2_000
CELLS_TOLD = 5
# Thirds of a total are written with few decimals.
NEAR_THE_TOTAL = 0.5
_LIKE_A_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")
# The sheets of a file to fill in that hold no answers.
BESIDES = (N_("Instructions"), N_("Lists"))


@dataclass(frozen=True)
class Place:
    """A cell, a column or a sheet of the file, by the names that it has there."""

    sheet: str
    row: int | None = None
    heading: str = ""

    def __str__(self) -> str:
        parts = [_("sheet {sheet}").format(sheet=self.sheet)]
        parts += [] if self.row is None else [_("row {row}").format(row=self.row)]
        parts += [_("column {heading}").format(heading=self.heading)] if self.heading else []
        return ", ".join(parts)


@dataclass(frozen=True)
class FilledForm:
    """A form that has been filled in, with an account of what was read of it.

    Parameters
    ----------
    form : Form
    frames : mapping of sheet's key to DataFrame
        Where the form names the rows, their keys are the index; elsewhere the rows are as written. Numbers are
        NaN, days NaT and texts "" where nothing is written.
    source : str
        Name of the file, or "".
    fingerprint : str
        SHA-256 of the file, or "".
    cut : tuple of Place
        Cells of which only the first 2,000 letters were read.
    unread : tuple of Place
        Columns and sheets of the file that the form does not know: nothing of them was read.
    """

    form: Form
    frames: "Mapping[str, pd.DataFrame]" = a_field(repr=False)
    source: str = ""
    fingerprint: str = ""
    cut: tuple[Place, ...] = ()
    unread: tuple[Place, ...] = ()

    def account(self) -> "pd.DataFrame":
        """How much of what each sheet asks for is filled in.

        Returns
        -------
        DataFrame
            Index the sheets; columns `rows`, `filled`, `empty`: rows, and cells that the form is not complete
            without, filled in and empty.
        """
        import pandas as pd

        counts = []
        for sheet in self.form.sheets:
            frame = self.frames[sheet.key]
            asked = frame[sheet.asked]
            filled = int((asked.notna() & (asked != "")).to_numpy().sum())
            counts.append({"rows": len(frame), "filled": filled, "empty": asked.size - filled})
        return pd.DataFrame(counts, index=pd.Index([sheet.key for sheet in self.form.sheets], name="sheet"))

    def to_dict(self) -> dict[str, Any]:
        """What was read, for a record in JSON: counts and places, nothing of what was written."""
        return {
            "kind": self.form.name,
            "source": self.source,
            "sha256": self.fingerprint,
            "sheets": self.account().to_dict("index"),
            "cut": [{"sheet": place.sheet, "row": place.row, "column": place.heading} for place in self.cut],
            "unread": [{"sheet": place.sheet, "column": place.heading} for place in self.unread],
        }


def read_form(source: str | Path, form: Form) -> FilledForm:
    """Read a file that was made with `asiakkuus template` and filled in.

    A form is small and people correct it by hand: what cannot be read stops the reading, every such cell is told at
    once, and nothing is left out in silence.

    Parameters
    ----------
    source : str or Path
        An Excel file.
    form : Form

    Returns
    -------
    FilledForm

    Raises
    ------
    DataError
        If the file is missing, is no workbook, lacks a sheet or a column, has a cell that cannot be what it should
        be, a personal identity code, or nothing at all; the message tells the sheet and the row.
    """
    path = one_file(source)
    with unchanged(path):
        found = _sheets_of(path, form)
        filled = _with_names([_find(path, form, sheet, found) for sheet in form.sheets])
        with path.open("rb") as opened:
            fingerprint = hashlib.file_digest(opened, "sha256").hexdigest()
    _refuse_identity_codes(path, filled)
    _refuse_cells(path, filled)
    frames, answered = {}, 0
    for sheet in filled:
        values = [(at, _values(path, sheet, at, cells)) for at, cells in sheet.rows]
        _refuse_shares(path, sheet, values)
        rows = _by_row(path, sheet, values)
        answered += sum(map(_is_answer, (value for row in rows.values() for value in row.values())))
        frames[sheet.declared.key] = _frame(sheet.declared, rows)
    if not answered:
        raise DataError(
            N_(
                "The file {file} is a template in which nothing has been filled in. Write your answers on the "
                "sheets {sheets}, save the file and try again."
            ),
            file=path.name, sheets=", ".join(sheet.name for sheet in filled),
        )  # fmt: skip
    return FilledForm(form, frames, path.name, fingerprint, tuple(_cut(filled)), tuple(_unread(filled, found)))


@dataclass(frozen=True)
class _Filled:
    """The filled cells of one sheet: (row, cells by field), under the headings of the file."""

    declared: FormSheet
    name: str
    headings: Mapping[str, str]
    unknown: Sequence[str]
    rows: Sequence[tuple[int, Mapping[str, Any]]]
    # What the first columns of the sheets name, by the keys of the sheets: as it is compared, and as it is written.
    names: Mapping[str, Mapping[str, str]] = a_field(default_factory=dict)

    def value(self, column: FormColumn, cell: Any) -> Any:
        """What a filled cell says; None where it cannot be what it should be."""
        if column.kind in NUMBERS:
            return _number(column, cell)
        if column.kind == "date":
            return _day(cell)
        if column.kind == "choice":
            return _chosen(column, cell_text(cell))
        if column.kind == "name":
            return self.names[column.of].get(_plain(_words(cell)))
        return _words(cell)[:LONGEST_ANSWER]

    def cells(self, *kinds: str) -> Iterator[tuple[int, FormColumn, Any]]:
        """Every filled cell of the columns of some kinds."""
        for at, cells in self.rows:
            for column in self.declared.columns:
                if column.kind in kinds and _words(cells.get(column.field)):
                    yield at, column, cells[column.field]


def _with_names(sheets: Sequence[_Filled]) -> list[_Filled]:
    """The sheets, each with the names that the others give."""
    firsts = {sheet.declared.key: sheet.declared.columns[0].field for sheet in sheets}
    names = {
        sheet.declared.key: {
            _plain(name): name[:LONGEST_ANSWER]
            for _at, cells in reversed(sheet.rows)
            if (name := _words(cells.get(firsts[sheet.declared.key])))
        }
        for sheet in sheets
    }
    return [replace(sheet, names=names) for sheet in sheets]


def _sheets_of(path: Path, form: Form) -> dict[str, list[tuple]]:
    def not_a_workbook(path: Path) -> DataError:
        return DataError(
            N_(
                "The file {file} is not an Excel workbook (.xlsx). Make one with the command {command}, fill it in and "
                "save it as an Excel workbook."
            ),
            file=path.name, command=form.command,
        )  # fmt: skip

    try:
        return sheets_of(path, not_a_workbook)
    except PermissionError as denied:
        raise DataError(
            N_("The file {file} cannot be opened. Close it in other programs and check your rights to it."), file=path
        ) from denied


def _find(path: Path, form: Form, declared: FormSheet, found: Mapping[str, list[tuple]]) -> _Filled:
    """A sheet by its name in any language, and its columns likewise."""
    names = {_plain(name) for name in declared.names.values()}
    name = next((name for name in found if _plain(name) in names), None)
    if name is None:
        raise DataError(
            N_("{file} has no sheet {sheet}. Its sheets are: {sheets}. A file to fill in has them all: {command}."),
            file=path.name, sheet=declared.names[language()], sheets=list_headings(list(found)), command=form.command,
        )  # fmt: skip
    rows = found[name]
    at, places = _heading(declared, rows)
    missing = [
        column.heading[language()] for column in declared.columns if column.needed and column.field not in places
    ]
    headings = [cell_text(cell) for cell in rows[at]] if rows else []
    if missing:
        raise DataError(
            N_(
                "{file}, sheet {sheet}: the column {missing} is missing. The columns there are: {seen}. Leave the "
                "headings as they are in the file to fill in."
            ),
            file=path.name, sheet=name, missing=", ".join(missing),
            seen=list_headings([text for text in headings if text]) or "–",
        )  # fmt: skip
    lines = [
        (line, {field: row[place] for field, place in places.items() if place < len(row)})
        for line, row in enumerate(rows[at + 1 :], start=at + 2)
    ]
    filled = [(line, cells) for line, cells in lines if any(map(cell_text, cells.values()))]
    unknown = [
        heading for place, heading in enumerate(headings)
        if heading and place not in places.values() and any(_cell_of(row, place) for row in rows[at + 1 :])
    ]  # fmt: skip
    return _Filled(declared, name, {field: headings[place] for field, place in places.items()}, unknown, filled)


def _cell_of(row: Sequence[Any], place: int) -> str:
    return cell_text(row[place]) if place < len(row) else ""


def _heading(declared: FormSheet, rows: Sequence[tuple]) -> tuple[int, dict[str, int]]:
    """The row of the headings, and where its columns stand: the first of the rows that know most of them."""
    best: tuple[int, dict[str, int]] = (0, {})
    for at, row in enumerate(rows[:HEADING_WITHIN]):
        seen = [_plain(cell_text(cell)) for cell in row]
        places = {}
        for column in declared.columns:
            known = {_plain(heading) for heading in column.heading.values()}
            if column.kind == "scale":
                known |= {_plain(name) for name in column.names.values()}
            place = next((i for i, heading in enumerate(seen) if heading in known), None)
            if place is not None:
                places[column.field] = place
        if len(places) > len(best[1]):
            best = (at, places)
    return best


def _plain(text: str) -> str:
    """A name without what people vary in writing it."""
    return re.sub(r"[\W_]+", " ", text.casefold()).strip()


def _words(cell: Any) -> str:
    """Text as it was written; a number typed for a text stays as Excel would show it."""
    if isinstance(cell, float) and cell == cell:
        return f"{cell:.15g}"
    return cell_text(cell)


def _refuse_identity_codes(path: Path, sheets: Iterable[_Filled]) -> None:
    for sheet in sheets:
        for at, cells in sheet.rows:
            if identity_codes(cell_text(cell) for cell in cells.values()):
                raise DataError(
                    N_(
                        "{file}, sheet {sheet}, row {row}: there is a personal identity code. Remove it: a form like "
                        "this one never needs it."
                    ),
                    file=path.name, sheet=sheet.name, row=at,
                )  # fmt: skip


def _refuse_cells(path: Path, sheets: Sequence[_Filled]) -> None:
    """Every cell that cannot be what it should be, told at once: corrected one by one, they would tire anyone."""
    wrong = [
        (sheet, at, column, _words(cell))
        for sheet in sheets
        for at, column, cell in sheet.cells(*NUMBERS, "date", "choice", "name")
        if sheet.value(column, cell) is None
    ]
    sums = [(sheet, at, found) for sheet in sheets for at, found in _wrong_sums(sheet)]
    if not wrong and not sums:
        return
    called = {sheet.declared.key: sheet.name for sheet in sheets}
    places = [
        _("sheet {sheet}, row {row}: {heading} is {found}").format(
            sheet=sheet.name, row=at, heading=sheet.headings[column.field], found=repr(text[:60])
        )
        for sheet, at, column, text in wrong
    ] + [
        _("sheet {sheet}, row {row}: the points add up to {found}").format(
            sheet=sheet.name, row=at, found=f"{found:g}"
        )
        for sheet, at, found in sums
    ]  # fmt: skip
    if len(places) > CELLS_TOLD:
        places[CELLS_TOLD:] = [_("and {n} more").format(n=len(places) - CELLS_TOLD)]
    wanted = dict.fromkeys(_wanted(column, sheet.headings[column.field], called) for sheet, _at, column, _text in wrong)
    wanted |= dict.fromkeys(
        _("On the sheet {sheet} the points of a row must add up to {total}.").format(
            sheet=sheet.name, total=f"{sheet.declared.total:g}"
        )
        for sheet, _at, _found in sums
    )
    raise DataError("{file}, {places}. {wanted}", file=path.name, places="; ".join(places), wanted=" ".join(wanted))


def _wrong_sums(sheet: _Filled) -> Iterator[tuple[int, float]]:
    """Rows whose points do not add up to what they should, and what they add up to; wrong points are told as such."""
    points, total = [column for column in sheet.declared.columns if column.kind in NUMBERS], sheet.declared.total
    if total is None:
        return
    for at, cells in sheet.rows:
        written = [(column, cells[column.field]) for column in points if _words(cells.get(column.field))]
        read = [_number(column, cell) for column, cell in written]
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
    return _("{heading} is a number, without a unit. Correct it, or leave the cell empty if it is not known.").format(
        heading=heading
    )


def _number(column: FormColumn, cell: Any) -> float | None:
    plain = plain_number(_words(cell))
    plain = plain.removesuffix("%") if column.kind == "scale" else plain.strip("€")
    if isinstance(cell, bool) or not _LIKE_A_NUMBER.fullmatch(plain):
        return None
    number = float(plain)
    return number if column.low <= number <= column.high else None


def _day(cell: Any) -> "pd.Timestamp | None":
    import pandas as pd

    if isinstance(cell, (datetime, Date)):
        return pd.Timestamp(cell).normalize()
    try:
        return pd.Timestamp(plain_day(cell_text(cell)))
    except ValueError:
        return None


def _chosen(column: FormColumn, text: str) -> str | None:
    """A choice by its name in any language: its code, or its name in the reader's language where it has none."""
    for names in column.choices.values():
        for place, name in enumerate(names):
            if _plain(name) == _plain(text):
                return column.keys[place] if column.keys else column.choices[language()][place]
    return text[:LONGEST_ANSWER] if column.free else None


def _values(path: Path, sheet: _Filled, at: int, cells: Mapping[str, Any]) -> dict[str, Any]:
    """The cells of one row as what they should be."""
    values = {}
    for column in sheet.declared.columns:
        cell = cells.get(column.field)
        if column.kind == "key":
            values[column.field] = _key(path, column, sheet, at, cell_text(cell))
        else:
            values[column.field] = sheet.value(column, cell) if _words(cell) else column.blank
    return values


def _key(path: Path, column: FormColumn, sheet: _Filled, at: int, text: str) -> str:
    key = _chosen(column, text)
    if key is None:
        raise DataError(
            N_("{file}, sheet {sheet}, row {row}: {heading} is {found}. It must be one of these: {choices}."),
            file=path.name, sheet=sheet.name, row=at, heading=sheet.headings[column.field], found=repr(text[:60]),
            choices=", ".join(column.choices[language()]),
        )  # fmt: skip
    return key


def _refuse_shares(path: Path, sheet: _Filled, rows: Sequence[tuple[int, Mapping[str, Any]]]) -> None:
    """Points of at most one, with decimals, are shares: Excel keeps 80 % as 0.8."""
    scales = [column for column in sheet.declared.columns if column.kind == "scale" and column.high > 1]
    points = [(at, column, values[column.field]) for at, values in rows for column in scales]
    points = [point for point in points if _is_answer(point[2])]
    if points and max(value for *_where, value in points) <= 1 and any(0 < value < 1 for *_where, value in points):
        at, column, value = points[0]
        raise DataError(
            N_(
                "{file}, sheet {sheet}, row {row}: {found} looks like a share of one. Write the points from {low} to "
                "{high}, and take the percentage format off the cells."
            ),
            file=path.name, sheet=sheet.name, row=at, found=f"{value:g}", low=f"{column.low:g}",
            high=f"{column.high:g}",
        )  # fmt: skip


def _is_answer(value: Any) -> bool:
    """Whether something was written: neither "" nor a number or a day that is none."""
    return value != "" and value == value


def _by_row(path: Path, sheet: _Filled, rows: Sequence[tuple[int, Mapping[str, Any]]]) -> dict[str, dict[str, Any]]:
    """The rows by what they are about; each once, and none without a name."""
    first = sheet.declared.columns[0]
    lines: dict[str, int] = {}
    found: dict[str, dict[str, Any]] = {}
    for at, values in rows:
        name = values[first.field]
        if not _is_answer(name):
            raise DataError(
                N_("{file}, sheet {sheet}, row {row}: {heading} is empty, but the row has something in it. Name it."),
                file=path.name, sheet=sheet.name, row=at, heading=sheet.headings[first.field],
            )  # fmt: skip
        if name in found:
            called = first.choices[language()][first.keys.index(name)] if first.kind == "key" else name
            raise DataError(
                N_("{file}, sheet {sheet}: {name} is on the rows {first} and {second}. Leave one of them."),
                file=path.name, sheet=sheet.name, first=lines[name], second=at, name=repr(called[:60]),
            )  # fmt: skip
        lines[name] = at
        found[name] = {field: value for field, value in values.items() if field != first.field}
    return found


def _frame(declared: FormSheet, rows: Mapping[str, Mapping[str, Any]]) -> "pd.DataFrame":
    import pandas as pd

    first = declared.columns[0].field
    if not declared.rows:
        columns = [column.field for column in declared.columns]
        return with_types(pd.DataFrame([{first: name, **row} for name, row in rows.items()], columns=columns), declared)
    blank = {column.field: column.blank for column in declared.columns[1:]}
    index = pd.Index(declared.rows, name=first)
    return with_types(pd.DataFrame([rows.get(key, blank) for key in index], index=index), declared)


def _cut(sheets: Iterable[_Filled]) -> Iterator[Place]:
    for sheet in sheets:
        for at, column, cell in sheet.cells(*TEXTS):
            if len(_words(cell)) > LONGEST_ANSWER:
                yield Place(sheet.name, at, sheet.headings[column.field])


def _unread(sheets: Sequence[_Filled], found: Mapping[str, Sequence[tuple]]) -> Iterator[Place]:
    for sheet in sheets:
        for heading in sheet.unknown:
            yield Place(sheet.name, heading=heading)
    known = {sheet.name for sheet in sheets}
    besides = {_plain(_(name, lang)) for name in BESIDES for lang in languages()}
    for name, rows in found.items():
        if name not in known and _plain(name) not in besides and any(cell_text(cell) for row in rows for cell in row):
            yield Place(name)
