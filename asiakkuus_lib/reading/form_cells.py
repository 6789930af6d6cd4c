"""The sheets of a form as they stand in a file, and what each filled cell says."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as a_field
from datetime import date as Date
from datetime import datetime
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from asiakkuus_lib.locale import language
from asiakkuus_lib.reading.columns import yes_and_no
from asiakkuus_lib.reading.forms import FIRST_DAY, LAST_DAY, NUMBERS, FormColumn, FormSheet
from asiakkuus_lib.reading.workbooks import Percent, cell_text
from asiakkuus_lib.typed import plain_day, plain_number

if TYPE_CHECKING:
    import pandas as pd

LONGEST_ANSWER = 2_000
_LIKE_A_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")
# Once commas are points: "412.000" is 412 to some and 412 000 to others.
_LIKE_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2}(?:\.\d{3})+(?:\.\d+)?")
# What names are looked for by: the sheet, its column, the column that must say the same, and another of the names.
Source = tuple[str, str, str, str]
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
        What the sheets of the form name; the scope is None where it cannot be what it should be, and a name is None
        where it could be of several.
    lost : collection of str
        Keys of the sheets that cannot be read, so that nobody knows what they name.
    places : mapping of field to int
        Which column of the sheet it is, from 0.
    lang : str
        The language in which the file was made.
    faults : sequence of str
        What is wrong with the sheet itself.
    lacking : sequence of str
        Headings of the form that the sheet does not have.
    is_there : bool
        Whether the file has the sheet.
    """

    declared: FormSheet
    name: str
    headings: Mapping[str, str]
    unknown: Sequence[str]
    rows: Sequence[tuple[int, Cells]]
    names: Mapping[Source, Mapping[str | None, Mapping[str, str | None]]] = a_field(default_factory=dict)
    lost: Collection[str] = ()
    places: Mapping[str, int] = a_field(default_factory=dict)
    lang: str = ""
    faults: Sequence[str] = ()
    lacking: Sequence[str] = ()
    is_there: bool = True

    def address(self, row: int, column: FormColumn) -> str:
        """A cell as Excel calls it: "B7"."""
        from openpyxl.utils import get_column_letter

        return f"{get_column_letter(self.places[column.field] + 1)}{row}"

    def offered(self, column: FormColumn) -> Sequence[str]:
        """What a choice is made from, as the file offers it."""
        return column.choices[self.lang or language()]

    def value(self, column: FormColumn, cells: Cells) -> Any:
        """What a filled cell of a row says; None where it cannot be what it should be."""
        cell = cells[column.field]
        if column.kind == "percent":
            return self._percent(column, cell)
        if column.kind in NUMBERS:
            return _per_cent(cell) if self.is_per_cent(column, cells) else read_number(column, cell)
        if column.kind == "date":
            return _day(cell)
        if column.kind in ("choice", "key"):
            return _chosen(column, cell_text(cell))
        if column.kind == "name":
            return self._name(column, cells)
        return words(cell)[:LONGEST_ANSWER]

    def is_per_cent(self, column: FormColumn, cells: Cells) -> bool:
        """Whether the number of a row is per cent there, by what another column of the row says."""
        if not column.percent_if:
            return False
        field, key = column.percent_if
        return _chosen(self.declared.column(field), cell_text(cells.get(field))) == key

    def _name(self, column: FormColumn, cells: Cells) -> str | None:
        """A name as it was first written; None where nobody is called so."""
        written = words(cells[column.field])
        scope, known = self.names_in(column, cells)
        # Of what is in no known scope, nothing can be said; nor where it is unknown of what scope the name is.
        of_no_scope = self.names[source_of(column)].get(None, {})
        lost = scope is None or plain(written) in of_no_scope or column.of in self.lost
        return known.get(plain(written)) or (written[:LONGEST_ANSWER] if column.free or lost else None)

    def names_in(self, column: FormColumn, cells: Cells) -> tuple[str | None, Mapping[str, str | None]]:
        """Within what a name of a row stands, None where that is not known; and the names that there are within it."""
        scope: str | None = ""
        if column.within:
            within = self.declared.column(column.within)
            scope = self.value(within, cells) if words(cells.get(within.field)) else None
        return scope, {} if scope is None else self.names[source_of(column)].get(plain(scope), {})

    def values(self, cells: Cells) -> dict[str, Any]:
        """The cells of a row as what they should be; as if nothing were written, where they cannot be."""
        written = {
            column.field: self.value(column, cells)
            for column in self.declared.columns if words(cells.get(column.field))
        }  # fmt: skip
        return self._blank | {field: value for field, value in written.items() if value is not None}

    @cached_property
    def _blank(self) -> dict[str, Any]:
        """A row in which nothing is written."""
        return {column.field: column.blank for column in self.declared.columns}

    @cached_property
    def read(self) -> Sequence[tuple[int, Cells, Mapping[str, Any]]]:
        """The rows, their cells as they are and as what they should be."""
        return [(at, cells, self.values(cells)) for at, cells in self.rows]

    def cells(self, *kinds: str) -> Iterator[tuple[int, FormColumn, Cells]]:
        """Every filled cell of the columns of some kinds, with its row."""
        for at, cells in self.rows:
            for column in self.declared.columns:
                if column.kind in kinds and words(cells.get(column.field)):
                    yield at, column, cells

    def _percent(self, column: FormColumn, cell: Any) -> float | None:
        """A percentage as a part of one: of what is written without the sign %, the whole column tells what is meant.

        A column with numbers above one has hundredths, another one has parts of one. Where both are written, the fewer
        are neither.
        """
        number = typed_number(cell)
        if number is None:
            return None
        small, large = self._small_and_large(column)
        part: float | None
        if isinstance(cell, Percent):
            part = float(number)
        elif _has_sign(cell):
            part = float(number / 100)
        elif not small and not large and number:
            part = None
        elif large >= small:
            part = float(number / 100) if not 0 < abs(number) < 1 else None
        else:
            part = float(number) if abs(number) <= 1 else None
        return part if part is not None and column.low <= part <= column.high else None

    def _small_and_large(self, column: FormColumn) -> tuple[int, int]:
        """How many of the numbers without the sign % are parts of one, and how many are above one."""
        seen = self._signless.get(column.field, [])
        return sum(0 < size < 1 for size in seen), sum(size > 1 for size in seen)

    def is_mixed(self, column: FormColumn) -> bool:
        """Whether a column of percentages has both parts of one and hundredths."""
        return all(self._small_and_large(column))

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


def source_of(column: FormColumn) -> Source:
    """Where the names of a column are looked for."""
    return column.of, column.of_field, column.within, column.also


# What a form itself says is compared with every cell that it is looked for in.
@lru_cache(maxsize=1_024)
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


def has_thousands(cell: Any) -> bool:
    """Whether a point or a comma in a text may separate thousands.

    Examples
    --------
    >>> [has_thousands(cell) for cell in ("412.000", "1.250.000 €", "412,50", "1 234,567", 412.125)]
    [True, True, False, False, False]
    """
    return isinstance(cell, str) and bool(_LIKE_THOUSANDS.fullmatch(plain_number(cell).strip("€")))


def _has_sign(cell: Any) -> bool:
    return isinstance(cell, str) and "%" in cell


def _per_cent(cell: Any) -> float | None:
    """A number of per cent, with the sign % or without it; None where it is none, or a part of one.

    Examples
    --------
    >>> [_per_cent(cell) for cell in ("71 %", 71, "7,5%", Percent(0.71), "0,5 %", 0.71, 171, "much")]
    [71.0, 71.0, 7.5, 71.0, 0.5, None, None, None]
    """
    number = typed_number(cell)
    if number is None:
        return None
    signed = isinstance(cell, Percent) or _has_sign(cell)
    found = float(100 * number if isinstance(cell, Percent) else number)
    return found if 0 <= found <= 100 and (signed or not 0 < found < 1) else None


def read_number(column: FormColumn, cell: Any) -> float | None:
    """The number in a cell, where it lies within the ends of its column; points may have the sign %."""
    if column.kind != "scale" and (_has_sign(cell) or has_thousands(cell)):
        return None
    number = typed_number(cell)
    return float(number) if number is not None and column.low <= number <= column.high else None


def _day(cell: Any) -> "pd.Timestamp | None":
    """A day that a form may have: a number typed for one is long before those, to Excel."""
    import pandas as pd

    day = typed_day(cell)
    return pd.Timestamp(day) if day is not None and FIRST_DAY <= day <= LAST_DAY else None


def typed_day(cell: Any) -> Date | None:
    """The day in a cell, whenever it is; None where it is none."""
    if isinstance(cell, datetime):
        return cell.date()
    try:
        return cell if isinstance(cell, Date) else plain_day(cell_text(cell))
    except ValueError:
        return None


def _chosen(column: FormColumn, text: str) -> str | None:
    """A choice by its name in any language: its code, or its name in the reader's language where it has none.

    Yes and no are read however they are written.
    """
    wanted = plain(text)
    for names in column.choices.values():
        for place, name in enumerate(names):
            if plain(name) == wanted:
                return column.keys[place] if column.keys else column.choices[language()][place]
    if {"yes", "no"} <= set(column.keys):
        known = {plain(word): key for key, by in yes_and_no().items() for said in by.values() for word in said}
        return known.get(wanted)
    return text[:LONGEST_ANSWER] if column.free else None
