"""The Excel file of a report: key figures first, then the tables behind them."""

import re
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.report.catalogue import Report
from asiakkuus_lib.report.hand_over import Sheet
from asiakkuus_lib.report.parameters import shown_value
from asiakkuus_lib.show import Column
from asiakkuus_lib.show.text import harmless

if TYPE_CHECKING:
    import xlsxwriter
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

LONGEST_CELL = 32_000
# What Excel would take for a formula, were the cell edited, or saved as CSV and opened again.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
WIDEST = 48


def write_excel(
    path: Path,
    report: Report,
    record: dict[str, Any],
    tables: Sequence[Sheet],
) -> None:
    """Write the workbook.

    Parameters
    ----------
    path : Path
        Where.
    report : Report
        Which report.
    record : dict
        As from `made_from`.
    tables : sequence of Sheet
        As from `sheets`.

    Notes
    -----
    Text is written as text, whatever it looks like: a customer called `=HYPERLINK(...)` is a name
    and never a formula, and with Excel's own mark for a text it stays one when the cell is edited.
    """
    import xlsxwriter

    options = {
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "nan_inf_to_errors": True,
        "default_date_format": "yyyy-mm-dd",
    }
    with xlsxwriter.Workbook(path, options) as book:
        book.set_properties({"title": report.title})
        formats = _formats(book)
        _summary(book, formats, report, record)
        # Excel keeps one name for itself.
        taken = {_("Summary").casefold(), "history"}
        for table in tables:
            _table(book, formats, _sheet_name(table.name, taken), table.columns)


_TEXT_FORMATS: dict[str, dict[str, Any]] = {
    "text": {},
    "title": {"bold": True, "font_size": 16},
    "head": {"bold": True, "bg_color": "#0b5c8f", "font_color": "#ffffff", "text_wrap": True, "valign": "top"},
    "wrap": {"text_wrap": True, "valign": "top"},
    "bold": {"bold": True, "valign": "top"},
}


Formats = dict[str, "Format"]


def _formats(book: "xlsxwriter.Workbook") -> Formats:
    return {
        **{name: book.add_format(style) for name, style in _TEXT_FORMATS.items()},
        **{f"quoted {name}": book.add_format({**style, "quote_prefix": True}) for name, style in _TEXT_FORMATS.items()},
        "number0": book.add_format({"num_format": "#,##0"}),
        "number1": book.add_format({"num_format": "#,##0.0"}),
        "number2": book.add_format({"num_format": "#,##0.00"}),
        "percent0": book.add_format({"num_format": "0 %"}),
        "percent1": book.add_format({"num_format": "0.0 %"}),
        "date0": book.add_format({"num_format": "yyyy-mm-dd"}),
    }


def _write_text(
    page: "Worksheet", row: int, column: int, text: object, formats: Formats, style: str = "text"
) -> None:
    written = str(text)
    if not written.isprintable():
        written = "".join(mark if mark in "\t\r\n" else harmless(mark) for mark in written)
    written = written[:LONGEST_CELL]
    page.write_string(row, column, written, formats[f"quoted {style}" if written.startswith(_FORMULA) else style])


def _summary(book: "xlsxwriter.Workbook", formats: Formats, report: Report, record: dict[str, Any]) -> None:
    page = book.add_worksheet(_("Summary"))
    page.set_column(0, 0, 34)
    page.set_column(1, 2, 20)
    page.set_column(3, 3, 70)
    _write_text(page, 0, 0, report.title, formats, "title")
    row = 2
    for column, heading in enumerate((_("Key figure"), _("As shown"), _("Value"), _("What it means"))):
        _write_text(page, row, column, heading, formats, "head")
    for figure in record["key_figures_shown"]:
        row += 1
        value = record["key_figures"][figure["name"]]
        _write_text(page, row, 0, figure["label"], formats, "bold")
        _write_text(page, row, 1, figure["shown"], formats, "wrap")
        if isinstance(value, (int, float)):
            page.write_number(row, 2, value, formats["wrap"])
        meaning = " ".join(filter(None, [figure["meaning"].replace("**", ""), figure["change"]]))
        _write_text(page, row, 3, meaning, formats, "wrap")
    row += 2
    for column, heading in enumerate((_("Parameter"), _("Value"), "", _("What it means"))):
        _write_text(page, row, column, heading, formats, "head")
    for name, value in record["parameters"].items():
        row += 1
        _write_text(page, row, 0, name, formats, "bold")
        _write_text(page, row, 1, shown_value(value), formats, "wrap")
        _write_text(page, row, 3, report.parameters[name].help, formats, "wrap")


def _table(
    book: "xlsxwriter.Workbook", formats: Formats, name: str, columns: Sequence[tuple[Column, list[Any]]]
) -> None:
    page = book.add_worksheet(name)
    page.freeze_panes(1, 1)
    for i, (column, cells) in enumerate(columns):
        _write_text(page, 0, i, column.heading, formats, "head")
        style = formats.get(f"{_excel_kind(column)}{min(column.decimals, 2)}")
        for row, cell in enumerate(cells, start=1):
            if cell is None:
                continue
            if column.numeric:
                page.write_number(row, i, float(cell), style)
            elif column.kind == "date":
                page.write_datetime(row, i, datetime.fromisoformat(cell), style)
            else:
                _write_text(page, row, i, cell, formats, "wrap" if column.kind == "prose" else "text")
        widest = max((len(str(cell)) for cell in cells[:200]), default=0)
        page.set_column(i, i, min(max(12, len(column.heading) + 2, widest + 2), WIDEST))
    rows = len(columns[0][1])
    if rows:
        page.autofilter(0, 0, rows, len(columns) - 1)


def _excel_kind(column: Column) -> str:
    return "number" if column.kind == "money" else column.kind


def _sheet_name(name: str, taken: set[str]) -> str:
    plain = re.sub(r"[\[\]:*?/\\']", " ", harmless(name)).strip()[:31] or "Sheet"
    unique, n = plain, 2
    while unique.casefold() in taken:
        unique, n = f"{plain[:27]} {n}", n + 1
    taken.add(unique.casefold())
    return unique
