"""Excel workbooks: the sheet that has the data, its heading, and its cells as text."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from asiakkuus_lib.advice import Setting
from asiakkuus_lib.errors import N_, DataError
from asiakkuus_lib.reading.csv_files import HEADING_WITHIN, not_a_table

if TYPE_CHECKING:
    import pandas as pd
    from openpyxl.worksheet.worksheet import Worksheet

T = TypeVar("T")


class Percent(float):
    """A number that the workbook shows as per cent: 0.4 for 40 %."""


def values_of(sheet: "Worksheet") -> Iterator[tuple[object, ...]]:
    """The cells of a sheet as they are."""
    return sheet.iter_rows(values_only=True)


def with_percents(sheet: "Worksheet") -> Iterator[tuple[object, ...]]:
    """The same, with `Percent` where a number is shown as per cent; much slower."""
    for row in sheet.iter_rows():
        yield tuple(_with_percent(cell.value, cell.number_format) for cell in row)


def _with_percent(value: object, shown: str | None) -> object:
    if isinstance(value, (int, float)) and not isinstance(value, bool) and "%" in (shown or ""):
        return Percent(value)
    return value


def read_workbook(
    path: Path, sheet: str | None, recognised: Callable[[Sequence[str]], bool], called: Sequence[str] = ()
) -> "pd.DataFrame":
    """The cells of a workbook's table as text.

    Parameters
    ----------
    path : Path
    sheet : str
        Name of the sheet; "" finds the only one whose heading is recognised, None too, where nobody could name one.
    recognised : callable
        Whether headings are those of the table wanted.
    called : sequence of str
        What the sheet wanted is called, where several are recognised.

    Returns
    -------
    DataFrame of str
        Columns are the headings; the index is the row number in the sheet.

    Raises
    ------
    DataError
        If the file is no workbook, is empty, or several sheets could be meant.
    """
    if not path.stat().st_size:
        raise DataError(N_("The file {file} is empty."), file=path)
    sheets = sheets_of(path)
    if sheet and sheet not in sheets:
        raise DataError(
            N_("{file} has no sheet {sheet}. Its sheets are: {sheets}."),
            file=path.name, sheet=sheet, sheets=", ".join(sheets),
        )  # fmt: skip
    wanted = {sheet: sheets[sheet]} if sheet else sheets
    filled = {name: rows for name, rows in wanted.items() if any(_filled(row) for row in rows)}
    if not filled:
        raise DataError(N_("The file {file} is empty."), file=path)
    found = {name: at for name, rows in filled.items() if (at := _heading(rows, recognised)) is not None}
    found = the_called(found, called)
    if len(found) > 1:
        message = (
            N_("{file} has several sheets that could be meant: {sheets}. Call the right one {name}.")
            if sheet is None
            else N_("{file} has several sheets that could be meant: {sheets}. Tell which: {setting}.")
        )
        raise DataError(
            message, file=path.name, sheets=", ".join(found), name=next(iter(called), ""),
            setting=Setting("data_table", next(iter(found))),
        )  # fmt: skip
    # With nothing recognised, the first sheet's headings are what the reader is told of.
    name, at = (
        next(iter(found.items()))
        if found
        else next((name, next(i for i, row in enumerate(rows) if _filled(row))) for name, rows in filled.items())
    )
    return _table(filled[name], at)


def the_called(found: dict[str, T], called: Sequence[str]) -> dict[str, T]:
    """Of several sheets or tables, those that are called so; all, where none is.

    Examples
    --------
    >>> the_called({"Taul1": 0, "KULUT": 3}, ["Kulut", "Costs"]), the_called({"a": 0, "b": 1}, ["Kulut"])
    ({'KULUT': 3}, {'a': 0, 'b': 1})
    """
    names = {name.casefold() for name in called}
    return {name: what for name, what in found.items() if name.strip().casefold() in names} or found


def sheets_of(
    path: Path,
    broken: Callable[[Path], DataError] = not_a_table,
    rows: "Callable[[Worksheet], Iterable[tuple[object, ...]]]" = values_of,
) -> dict[str, list[tuple]]:
    """The cells of every sheet of a workbook, as they are.

    Parameters
    ----------
    path : Path
    broken : callable
        What to say of a file that is no workbook.
    rows : callable
        How the cells of a sheet are read.

    Raises
    ------
    DataError
        If the file is no workbook.
    """
    import openpyxl

    try:
        # Opened here: by its path, openpyxl would go by how the file is called.
        with path.open("rb") as opened:
            book = openpyxl.load_workbook(opened, read_only=True, data_only=True)
            for sheet in book.worksheets:
                # What a sheet says of its own size is not always true.
                sheet.reset_dimensions()
            sheets = {sheet.title: list(rows(sheet)) for sheet in book.worksheets}
    except PermissionError:
        raise
    except Exception as difficulty:  # openpyxl raises whatever the broken archive brings about
        raise broken(path) from difficulty
    return sheets


def _filled(row: Sequence[object]) -> bool:
    return any(cell is not None and str(cell).strip() for cell in row)


def _heading(rows: list[tuple], recognised: Callable[[Sequence[str]], bool]) -> int | None:
    for at, row in enumerate(islice(rows, HEADING_WITHIN)):
        if recognised([cell_text(cell) for cell in row]):
            return at
    return None


def _table(rows: list[tuple], at: int) -> "pd.DataFrame":
    import pandas as pd

    width = max((place + 1 for row in rows[at:] for place, cell in enumerate(row) if cell_text(cell)), default=0)
    headings, *cells = ([cell_text(cell) for cell in [*row, *[None] * width][:width]] for row in rows[at:])
    table = pd.DataFrame(cells, index=range(at + 2, len(rows) + 1), columns=range(width), dtype=str)
    return table.set_axis(headings, axis=1)


def cell_text(cell: object) -> str:
    """A cell of a workbook or an object column as text, that reads back as the same value.

    Examples
    --------
    >>> cell_text(123.0), cell_text(12.5), cell_text(datetime(2026, 2, 1)), cell_text(None)
    ('123', '125e-1', '2026-02-01', '')
    """
    if isinstance(cell, str):
        return _clean(cell)
    if cell is None or (isinstance(cell, (float, datetime)) and cell != cell):
        return ""
    if isinstance(cell, bool):
        return str(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, (float, Decimal)):
        return _neutral(Decimal(repr(cell) if isinstance(cell, float) else cell))
    return _clean(str(cell))


def _clean(text: str) -> str:
    if "_x" in text:
        from openpyxl.utils.escape import unescape

        # Excel writes a control character as _x000D_.
        text = unescape(text)
    # Half a letter is none.
    return (text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")).strip()


def _neutral(number: Decimal) -> str:
    """A number without any mark, for commas and points are only known once the column is."""
    if not number.is_finite():
        return str(number)
    sign, digits, power = number.normalize().as_tuple()
    exponent = int(power)
    whole = "".join(map(str, digits))
    text = f"{whole}e{exponent}" if exponent < 0 else whole + "0" * exponent
    return ("-" if sign else "") + text
