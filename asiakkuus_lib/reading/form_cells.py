"""The sheets of a form as they stand in a file, and what each filled cell says."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from dataclasses import field as a_field
from datetime import date as Date
from datetime import datetime
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from asiakkuus_lib.errors import N_, DataError
from asiakkuus_lib.locale import language
from asiakkuus_lib.reading.columns import list_headings, yes_and_no
from asiakkuus_lib.reading.csv_files import HEADING_WITHIN
from asiakkuus_lib.reading.forms import NUMBERS, Form, FormColumn, FormSheet
from asiakkuus_lib.reading.typed import plain_day, plain_number
from asiakkuus_lib.reading.workbooks import Percent, cell_text

if TYPE_CHECKING:
    import pandas as pd

LONGEST_ANSWER = 2_000
_LIKE_A_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")
# What names are looked for by: the sheet, its column, and the column that must say the same.
Source = tuple[str, str, str]
Cells = Mapping[str, Any]


@dataclass(frozen=True)
class FilledSheet:
    """The filled cells of one sheet.

    Parameters
    ----------
    declared : FormSheet
    name : str
        What the sheet is called in the file.
    headings : mapping of field to str
        The headings of the file.
    unknown : sequence of str
        Headings that the form does not know, of columns in which something is written.
    rows : sequence of (row, cells by field)
        The rows in which something is written.
    names : mapping of source to (mapping of scope to (mapping of plain name to name))
        What the sheets of the form name.
    """

    declared: FormSheet
    name: str
    headings: Mapping[str, str]
    unknown: Sequence[str]
    rows: Sequence[tuple[int, Cells]]
    names: Mapping[Source, Mapping[str, Mapping[str, str]]] = a_field(default_factory=dict)

    def value(self, column: FormColumn, cells: Cells) -> Any:
        """What a filled cell of a row says; None where it cannot be what it should be."""
        cell = cells[column.field]
        if column.kind == "percent":
            return self._percent(column, cell)
        if column.kind in NUMBERS:
            return read_number(column, cell)
        if column.kind == "date":
            return _day(cell)
        if column.kind in ("choice", "key"):
            return _chosen(column, cell_text(cell))
        if column.kind == "name":
            return self._name(column, cells)
        return words(cell)[:LONGEST_ANSWER]

    def _name(self, column: FormColumn, cells: Cells) -> str | None:
        """A name as it was first written; None where nobody is called so."""
        written, scope = words(cells[column.field]), self.declared.column(column.within) if column.within else None
        known = self.names[source_of(column)].get(plain(words(cells.get(column.within))), {})
        # Of what is in no known scope, nothing can be said.
        free = column.free or (scope is not None and self.value(scope, cells) is None)
        return known.get(plain(written), written[:LONGEST_ANSWER] if free else None)

    def values(self, cells: Cells) -> dict[str, Any]:
        """The cells of a row as what they should be; as if nothing were written, where they cannot be."""
        written = {
            column.field: self.value(column, cells)
            for column in self.declared.columns if words(cells.get(column.field))
        }  # fmt: skip
        blank = {column.field: column.blank for column in self.declared.columns}
        return blank | {field: value for field, value in written.items() if value is not None}

    def cells(self, *kinds: str) -> Iterator[tuple[int, FormColumn, Cells]]:
        """Every filled cell of the columns of some kinds, with its row."""
        for at, cells in self.rows:
            for column in self.declared.columns:
                if column.kind in kinds and words(cells.get(column.field)):
                    yield at, column, cells

    def _percent(self, column: FormColumn, cell: Any) -> float | None:
        """A percentage as a part of one: of what is written without the sign %, the whole column tells what is meant.

        A column with numbers above one has hundredths, another one has parts of one. What could be either is neither.
        """
        number = typed_number(cell)
        if number is None:
            return None
        seen = self._signless.get(column.field, [])
        part: float | None = float(number)
        if not isinstance(cell, Percent):
            if _has_sign(cell) or max(seen) > 1:
                part = float(number / 100) if _has_sign(cell) or not 0 < abs(number) < 1 else None
            elif abs(number) == 1 and not any(0 < one < 1 for one in seen):
                part = None
        return part if part is not None and column.low <= part <= column.high else None

    @cached_property
    def _signless(self) -> dict[str, list[Decimal]]:
        """The sizes of the numbers that stand without the sign % in columns of percentages."""
        found: dict[str, list[Decimal]] = {}
        for _at, column, cells in self.cells("percent"):
            cell = cells[column.field]
            number = typed_number(cell)
            if number is not None and not isinstance(cell, Percent) and not _has_sign(cell):
                found.setdefault(column.field, []).append(abs(number))
        return found

    @property
    def in_parts(self) -> list[str]:
        """The headings of columns of percentages in which numbers such as 0.4 were taken for 40 %."""
        return [self.headings[field] for field, seen in self._signless.items() if 0 < max(seen) <= 1]


def find_sheets(path: Path, form: Form, found: Mapping[str, list[tuple]]) -> list[FilledSheet]:
    """The sheets of a form in a file, each with the names that the sheets give.

    Raises
    ------
    DataError
        If a sheet is missing, or a column.
    """
    return _with_names([_find(path, form, sheet, found) for sheet in form.sheets])


def _find(path: Path, form: Form, declared: FormSheet, found: Mapping[str, list[tuple]]) -> FilledSheet:
    """A sheet by its name in any language, and its columns likewise."""
    names = {plain(name) for name in declared.names.values()}
    name = next((name for name in found if plain(name) in names), None)
    rows = found[name] if name else []
    if declared.optional and not any(map(cell_text, (cell for row in rows[1:] for cell in row))):
        return FilledSheet(declared, name or declared.names[language()], {}, (), ())
    if name is None:
        raise DataError(
            N_("{file} has no sheet {sheet}. Its sheets are: {sheets}. A file to fill in has them all: {command}."),
            file=path.name, sheet=declared.names[language()], sheets=list_headings(list(found)), command=form.command,
        )  # fmt: skip
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
    return FilledSheet(declared, name, {field: headings[place] for field, place in places.items()}, unknown, filled)


def _cell_of(row: Sequence[Any], place: int) -> str:
    return cell_text(row[place]) if place < len(row) else ""


def _heading(declared: FormSheet, rows: Sequence[tuple]) -> tuple[int, dict[str, int]]:
    """The row of the headings, and where its columns stand: the first of the rows that know most of them."""
    best: tuple[int, dict[str, int]] = (0, {})
    for at, row in enumerate(rows[:HEADING_WITHIN]):
        seen = [plain(cell_text(cell)) for cell in row]
        places = {}
        for column in declared.columns:
            known = {plain(heading) for heading in column.heading.values()}
            if column.kind == "scale":
                known |= {plain(name) for name in column.names.values()}
            place = next((i for i, heading in enumerate(seen) if heading in known), None)
            if place is not None:
                places[column.field] = place
        if len(places) > len(best[1]):
            best = (at, places)
    return best


def _with_names(sheets: Sequence[FilledSheet]) -> list[FilledSheet]:
    by_key = {sheet.declared.key: sheet for sheet in sheets}
    sources = {
        source_of(column) for sheet in sheets for column in sheet.declared.columns if column.kind == "name"
    }
    names = {source: _names(by_key[source[0]], *source[1:]) for source in sources}
    return [replace(sheet, names=names) for sheet in sheets]


def source_of(column: FormColumn) -> Source:
    """Where the names of a column are looked for."""
    return column.of, column.of_field, column.within


def _names(sheet: FilledSheet, field: str, within: str) -> dict[str, dict[str, str]]:
    """The names of a sheet as they are compared, and as they are written first, for each scope."""
    found: dict[str, dict[str, str]] = {}
    for _at, cells in reversed(sheet.rows):
        if name := words(cells.get(field or sheet.declared.columns[0].field)):
            found.setdefault(plain(words(cells.get(within))), {})[plain(name)] = name[:LONGEST_ANSWER]
    return found


def plain(text: str) -> str:
    """A name without what people vary in writing it.

    Examples
    --------
    >>> plain(" Service-1") == plain("SERVICE 1")
    True
    """
    return re.sub(r"[\W_]+", " ", text.casefold()).strip()


def words(cell: Any) -> str:
    """Text as it was written; a number typed for a text stays as Excel would show it.

    Examples
    --------
    >>> words(12.5), words(Percent(0.4)), words(None)
    ('12.5', '40 %', '')
    """
    if isinstance(cell, Percent):
        return f"{100 * cell:.15g} %"
    if isinstance(cell, float) and cell == cell:
        return f"{cell:.15g}"
    return cell_text(cell)


def is_answer(value: Any) -> bool:
    """Whether something was written: neither "" nor a number or a day that is none."""
    return bool(value != "" and value == value)


def typed_number(cell: Any) -> Decimal | None:
    """The number in a cell as it is written, without its sign of money or of per cent; None where it is none.

    Examples
    --------
    >>> typed_number("1 234,50 €"), typed_number("40 %"), typed_number("much")
    (Decimal('1234.50'), Decimal('40'), None)
    """
    text = f"{cell:.15g}" if isinstance(cell, Percent) else plain_number(words(cell)).strip("€").removesuffix("%")
    if isinstance(cell, bool) or not _LIKE_A_NUMBER.fullmatch(text):
        return None
    return Decimal(text)


def _has_sign(cell: Any) -> bool:
    return isinstance(cell, str) and "%" in cell


def read_number(column: FormColumn, cell: Any) -> float | None:
    """The number in a cell, where it lies within the ends of its column; points may have the sign %."""
    if column.kind != "scale" and _has_sign(cell):
        return None
    number = typed_number(cell)
    return float(number) if number is not None and column.low <= number <= column.high else None


def _day(cell: Any) -> "pd.Timestamp | None":
    import pandas as pd

    if isinstance(cell, (datetime, Date)):
        return pd.Timestamp(cell).normalize()
    try:
        return pd.Timestamp(plain_day(cell_text(cell)))
    except ValueError:
        return None


def _chosen(column: FormColumn, text: str) -> str | None:
    """A choice by its name in any language: its code, or its name in the reader's language where it has none.

    Yes and no are read however they are written.
    """
    for names in column.choices.values():
        for place, name in enumerate(names):
            if plain(name) == plain(text):
                return column.keys[place] if column.keys else column.choices[language()][place]
    if {"yes", "no"} <= set(column.keys):
        known = {plain(word): key for key, by in yes_and_no().items() for said in by.values() for word in said}
        return known.get(plain(text))
    return text[:LONGEST_ANSWER] if column.free else None
