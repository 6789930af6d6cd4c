"""Read a form: an Excel file of several sheets that people have filled in, by the declaration of its form."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as a_field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from asiakkuus_lib.errors import N_, DataError
from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.reading.files import one_file, unchanged
from asiakkuus_lib.reading.form_cells import LONGEST_ANSWER, FilledSheet, is_answer, words
from asiakkuus_lib.reading.form_mistakes import is_bare, refuse_mistakes
from asiakkuus_lib.reading.form_sheets import FoundSheets, find_sheets
from asiakkuus_lib.reading.forms import TEXTS, Form, FormSheet, with_types
from asiakkuus_lib.reading.privacy import identity_codes
from asiakkuus_lib.reading.workbooks import cell_text, sheets_of, with_percents

if TYPE_CHECKING:
    import pandas as pd


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
    in_parts : tuple of Place
        Columns of percentages in which numbers such as 0.4 were taken for 40 %.
    lacking : tuple of Place
        Columns and sheets of the form that the file does not have.
    bare : tuple of Place
        Rows that have nothing but a name, where most have more.
    """

    form: Form
    frames: "Mapping[str, pd.DataFrame]" = a_field(repr=False)
    source: str = ""
    fingerprint: str = ""
    cut: tuple[Place, ...] = ()
    unread: tuple[Place, ...] = ()
    in_parts: tuple[Place, ...] = ()
    lacking: tuple[Place, ...] = ()
    bare: tuple[Place, ...] = ()

    def account(self) -> "pd.DataFrame":
        """How much of what each sheet asks for is filled in.

        Returns
        -------
        DataFrame
            Index the sheets; columns `rows`, `filled`, `empty`: rows, and cells filled in and empty, of the columns
            that the form is not complete without, and of all where it asks for none of them.
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
        If the file is missing, is no workbook, lacks a sheet or a column, has cells that cannot be what they should
        be, rows that contradict themselves or each other, a personal identity code, or nothing at all; the message
        tells the sheet and the row.
    """
    path = one_file(source)
    with unchanged(path):
        found = _sheets_of(path, form)
        sheets = find_sheets(path, form, found)
        with path.open("rb") as opened:
            fingerprint = hashlib.file_digest(opened, "sha256").hexdigest()
    filled = sheets.sheets
    _refuse_identity_codes(path, filled)
    refuse_mistakes(path, sheets)
    frames, answered = {}, False
    for sheet in filled:
        rows = [values for _at, _cells, values in sheet.read]
        first = sheet.declared.columns[0].field
        answered |= any(is_answer(value) for row in rows for field, value in row.items() if field != first)
        frames[sheet.declared.key] = _frame(sheet.declared, rows)
    if not answered:
        raise DataError(
            N_(
                "The file {file} is a template in which nothing has been filled in. Write your answers on the "
                "sheets {sheets}, save the file and try again."
            ),
            file=path.name, sheets=", ".join(sheet.name for sheet in filled),
        )  # fmt: skip
    return FilledForm(
        form, frames, path.name, fingerprint, tuple(_cut(filled)), tuple(_unread(sheets)),
        tuple(Place(sheet.name, heading=heading) for sheet in filled for heading in sheet.in_parts),
        tuple(_lacking(filled)), tuple(_bare(filled)),
    )  # fmt: skip


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
        return sheets_of(path, not_a_workbook, with_percents)
    except PermissionError as denied:
        raise DataError(
            N_("The file {file} cannot be opened. Close it in other programs and check your rights to it."), file=path
        ) from denied


def _refuse_identity_codes(path: Path, sheets: Iterable[FilledSheet]) -> None:
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


def _frame(declared: FormSheet, rows: Sequence[Mapping[str, Any]]) -> "pd.DataFrame":
    import pandas as pd

    first, *rest = declared.columns
    if not declared.rows:
        return with_types(pd.DataFrame(rows, columns=[column.field for column in declared.columns]), declared)
    blank = {column.field: column.blank for column in rest}
    told = {row[first.field]: row for row in rows}
    index = pd.Index(declared.rows, name=first.field)
    return with_types(pd.DataFrame([told.get(key, blank) for key in index], index=index, columns=list(blank)), declared)


def _cut(sheets: Iterable[FilledSheet]) -> Iterator[Place]:
    for sheet in sheets:
        for at, column, cells in sheet.cells(*TEXTS):
            if len(words(cells[column.field])) > LONGEST_ANSWER:
                yield Place(sheet.name, at, sheet.headings[column.field])


def _unread(found: FoundSheets) -> Iterator[Place]:
    for sheet in found.sheets:
        for heading in sheet.unknown:
            yield Place(sheet.name, heading=heading)
    yield from map(Place, found.strange)


def _lacking(sheets: Iterable[FilledSheet]) -> Iterator[Place]:
    for sheet in sheets:
        if not sheet.is_there:
            yield Place(sheet.name)
        for heading in sheet.lacking:
            yield Place(sheet.name, heading=heading)


def _bare(sheets: Iterable[FilledSheet]) -> Iterator[Place]:
    for sheet in sheets:
        rows = [at for at, cells in sheet.rows if sheet.declared.columns[0].kind == "text" and is_bare(sheet, cells)]
        if 2 * len(rows) <= len(sheet.rows):
            yield from (Place(sheet.name, row) for row in rows)
