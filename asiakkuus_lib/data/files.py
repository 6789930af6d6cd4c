"""Open a file as a table of text: nothing is turned into a number before it is known how."""

import csv
import re
from pathlib import Path

import pandas as pd

from asiakkuus_lib.data.ledger import first_lines
from asiakkuus_lib.errors import N_, DataError

_EXCEL = {".xlsx", ".xlsm"}
_SEPARATORS = ";\t,|"


def read_text_table(path: Path) -> pd.DataFrame:
    """Read a CSV or Excel file; every cell is text, headings are stripped.

    Returns
    -------
    DataFrame of str
        The index is the line number in the file, the heading being line 1.

    Raises
    ------
    DataError
        If the file is missing, empty, not readable or not a table.
    """
    if path.is_dir():
        raise DataError(N_("{file} is a folder. Name a file."), file=path)
    if not path.exists():
        raise DataError(
            N_("The file {file} was not found. Check the name and the folder ({folder})."),
            file=path, folder=path.absolute().parent,
        )  # fmt: skip
    try:
        table = _read_excel(path) if path.suffix.lower() in _EXCEL else _read_csv(path)
    except PermissionError as denied:
        raise DataError(
            N_("The file {file} cannot be opened. Close it in other programs and check your rights to it."),
            file=path,
        ) from denied
    table.columns = [str(name).strip() for name in table.columns]
    return table


def _read_csv(path: Path) -> pd.DataFrame:
    raw = path.read_bytes()
    if not raw.strip(b"\x00\xef\xbb\xbf\xff\xfe \r\n\t"):
        raise DataError(N_("The file {file} is empty."), file=path)
    encoding = _encoding(raw, path)
    text = raw.decode(encoding)
    separator = _separator(text)
    if separator is None:
        raise _not_a_table(path)
    heading = next(csv.reader([text.splitlines()[0]], delimiter=separator))
    while heading and not heading[-1].strip():
        heading.pop()
    try:
        # One column more than the heading has: a cell too many must be seen, not dropped.
        table = pd.read_csv(
            path, sep=separator, encoding=encoding, dtype=str, keep_default_na=False, skip_blank_lines=False,
            skipinitialspace=True, index_col=False, header=None, skiprows=1, names=range(len(heading) + 1),
        )  # fmt: skip
    except (pd.errors.ParserError, csv.Error) as broken:
        raise _too_many_cells(path, [int(line) for line in re.findall(r"line (\d+)", str(broken))]) from broken
    except pd.errors.EmptyDataError as empty:
        raise DataError(N_("The file {file} has headings but no rows."), file=path) from empty
    table = table.fillna("")
    table.index = pd.RangeIndex(2, len(table) + 2, name="line")
    beyond = table.index[table[len(heading)].str.strip() != ""]
    if len(beyond):
        raise _too_many_cells(path, list(beyond))
    table = table.drop(columns=len(heading)).set_axis(heading, axis=1)
    return _with_rows(table[(table != "").any(axis=1)], path)


def _too_many_cells(path: Path, lines: list[int]) -> DataError:
    return DataError(
        N_(
            "The file {file} has rows with more cells than its heading (lines {lines}). "
            "Perhaps the separator stands inside a text or a number: put quotation marks around it."
        ),
        file=path,
        lines=first_lines(lines) or "?",
    )


def _encoding(raw: bytes, path: Path) -> str:
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    if b"\x00" in raw[:4096]:
        raise _not_a_table(path)
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252" if _decodes(raw, "cp1252") else "latin-1"
    return "utf-8-sig"


def _decodes(raw: bytes, encoding: str) -> bool:
    try:
        raw.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _separator(text: str) -> str | None:
    lines = [line for line in text.splitlines()[:50] if line.strip()]
    counts = {mark: lines[0].count(mark) for mark in _SEPARATORS}
    best = max(counts, key=lambda mark: counts[mark])
    return best if counts[best] else None


def _read_excel(path: Path) -> pd.DataFrame:
    if not path.stat().st_size:
        raise DataError(N_("The file {file} is empty."), file=path)
    try:
        cells = pd.read_excel(path, dtype=object, engine="openpyxl")
    except Exception as broken:  # openpyxl raises whatever the broken archive brings about
        raise _not_a_table(path) from broken
    if not len(cells.columns):
        raise DataError(N_("The file {file} is empty."), file=path)
    table = cells.map(_cell_text)
    table.index = pd.RangeIndex(2, len(table) + 2, name="line")
    return _with_rows(table[(table != "").any(axis=1)], path)


def _cell_text(cell: object) -> str:
    if pd.isna(cell):
        return ""
    if hasattr(cell, "isoformat"):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def _with_rows(table: pd.DataFrame, path: Path) -> pd.DataFrame:
    if table.empty:
        raise DataError(N_("The file {file} has headings but no rows."), file=path)
    return table


def _not_a_table(path: Path) -> DataError:
    return DataError(
        N_(
            "The file {file} is not a table that can be read. Give a CSV file with a heading on its "
            "first line, or an Excel workbook (.xlsx)."
        ),
        file=path,
    )
