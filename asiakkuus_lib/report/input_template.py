"""An Excel file to fill in for a report: columns explained, and lists where there is something to choose."""

import io
import math
import re
import tempfile
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date as Date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from asiakkuus_lib.course import ReportInput, lessons
from asiakkuus_lib.errors import N_, DataError, ParameterError
from asiakkuus_lib.locale import SOURCE_LANGUAGE, language, languages, speaking
from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.reading import Form, form_of
from asiakkuus_lib.reading.forms import FIRST_DAY, LAST_DAY
from asiakkuus_lib.reading.kinds import CHOICE, CUSTOMER, DAY, NUMBER, SHARE, YES_NO, Field, kinds
from asiakkuus_lib.report.catalogue import Report
from asiakkuus_lib.show.style import OURS

if TYPE_CHECKING:
    import xlsxwriter
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

Formats = dict[str, "Format"]
# Columns of the sheet of lists, by the sheet and the field that chooses from them.
Lists = dict[tuple[str, str], int]

ROWS = 5_000
LARGEST = 9_999_999_999
# The reader looks for headings on the first rows of every sheet: those of the example stand below.
EXAMPLE_FROM = 20
# Columns on a screen.
WIDE = 8
# Widths of columns to fill in, in characters, and the height of a row that waits for an answer, in points.
_WIDTH = {"prose": 48, "key": 26}
_ROW_OF_PROSE = 48
_TEXTS = ("text", "choice", "prose", "key", "name")
# Widths of the columns of the instructions, in characters.
_WIDTHS = (22, 18, 54, 20, 54, 14)

# What to do with the file: one of rows, and a form.
_FILL_IN_ROWS = (
    N_("1. Fill in the sheet {sheet}, or paste your rows into it as values. Leave the headings as they are."),
    N_("2. Save the file as an Excel workbook (.xlsx) and close it."),
    N_("3. Open a command line in the folder of the file and check the data: asiakkuus check-data {data} --lang en"),
    N_("4. Make the report: asiakkuus report {name} --data {file} --lang en"),
)
_FILL_IN_A_FORM = (
    N_("1. Fill in the sheets {sheet}. Leave the headings and the names of rows as they are."),
    N_("2. What is not known yet can be left empty: the report tells what is missing."),
    N_("3. Save the file as an Excel workbook (.xlsx) and close it."),
    N_("4. Open a command line in the folder of the file and make the report: "
       "asiakkuus report {name} --data {file} --lang en"),
)  # fmt: skip
# Said where some sheets are not needed, and where the report reads more than the form.
_SHEETS_NEEDED = N_("Only the sheet {needed} is needed. Fill in the others when you need what they tell: {others}.")
_MORE_FILES = N_("{step}. The report reads more, if you have it. Add to the command of step 4: {files}.")
_MORE_REPORTS = N_("{step}. The same file serves other reports too: {reports}.")
# Where the report reads a further sheet of the same file, it is told where.
_MORE_STEP = N_("{step}. If you have filled in the sheet {more}, add --data {input}={file} to the command of step 4.")
_OF_CUSTOMERS = (
    N_("Use customer numbers, not names, personal identity codes, e-mail addresses or phone numbers."),
    N_("Before you send the report on, think whether the customer numbers tell too much: with --pseudonymise the "
       "report has pseudonyms in their place."),
)  # fmt: skip
# How the types of the reader are filled in.
_FILLED_IN = {CUSTOMER: "text", YES_NO: "choice", DAY: "date", NUMBER: "number", SHARE: "number"}


@dataclass(frozen=True)
class InputColumn:
    """A column to fill in, in the reader's language.

    Parameters
    ----------
    field : str
        What it is to the reader of files: "customer_id", "date", ...
    kind : str
        "text", "date", "money", "number", "percent" or "choice"; "scale" is a number within two ends, "prose" free
        text, "name" one of those that a sheet names, and "key" what the row is about, written in the file
        beforehand.
    needed : bool
        Whether the report needs it.
    heading, what, example, mistake : str
        Its heading, what it is, one value as it is written, what often goes wrong.
    rows : sequence
        Its values in the rows of the example.
    choices : sequence of str
        What the list offers, for a choice; what the rows are about, for a key.
    free : bool
        Whether other values than those of the list are accepted.
    keys : sequence of str
        What the reader of files calls the rows, for a key.
    low, high : float
        The least and the largest number; of a percentage, as parts of one.
    of, of_field : str
        The key of the sheet that has the names, for a name, and the column there; "" for the first one.
    """

    field: str
    kind: str
    needed: bool
    heading: str
    what: str
    example: str
    mistake: str
    rows: Sequence[Any]
    choices: Sequence[str] = ()
    free: bool = False
    keys: Sequence[str] = ()
    low: float = -LARGEST
    high: float = LARGEST
    of: str = ""
    of_field: str = ""


@dataclass(frozen=True)
class InputTable:
    """What a report wants to be filled in, in the reader's language.

    Parameters
    ----------
    sheet : str
        Name of the sheet to fill in.
    row, sample : str
        What one row is, and what to see in the example.
    columns : tuple of InputColumn
        In the order of the sheet.
    input : str
        Which input of the report this table is; "" for the main table.
    more : tuple of InputTable
        Further sheets of the same file.
    key : str
        What the reader of forms calls the sheet; "" where it is no sheet of a form.
    personal_data : sequence of str
        What not to write into it; of the first sheet.
    total : float or None
        What the points of a row are to add up to.
    optional : bool
        Whether the file will do without the sheet.
    """

    sheet: str
    row: str
    sample: str
    columns: tuple[InputColumn, ...]
    input: str = ""
    more: tuple["InputTable", ...] = ()
    key: str = ""
    personal_data: Sequence[str] = ()
    total: float | None = None
    optional: bool = False

    @property
    def ready(self) -> Sequence[str]:
        """Names of the rows that are written in the file beforehand; none, where the filler adds rows."""
        return next((column.choices for column in self.columns if column.kind == "key"), ())


@cache
def _declared() -> dict[str, Any]:
    return {lesson.report_name: _whole(lesson.inputs) for lesson in lessons() if lesson.inputs and not lesson.form}


def _whole(inputs: Sequence[ReportInput]) -> dict[str, Any]:
    """The sheet of the main input, and those of the others."""
    main, *more = inputs
    return {**_sheet_of(main), "more": [{**_sheet_of(one), "input": one.name} for one in more]}


def _sheet_of(one: ReportInput) -> dict[str, Any]:
    kind = kinds()[one.name]
    asked = [known for known in kind.fields if known.asked and (not one.columns or known.name in one.columns)]
    return {**kind.page, "columns": [_column_of(known) for known in asked]}


def _column_of(known: Field) -> dict[str, Any]:
    asked = dict(known.asked)
    column = {"field": known.name, "kind": _FILLED_IN.get(known.type, known.type), "needed": known.needed}
    if known.type in (CHOICE, YES_NO):
        column |= {"choices": {lang: known.offered(lang) for lang in languages()}, "free": known.free}
    if "offered" in asked:
        column |= {"kind": "choice", "choices": asked.pop("offered"), "free": True}
    return column | asked


def _in_language(value: Any) -> Any:
    """A declaration with one language in the place of all."""
    if isinstance(value, dict):
        if SOURCE_LANGUAGE in value:
            return value.get(language(), value[SOURCE_LANGUAGE])
        return {key: _in_language(part) for key, part in value.items()}
    return [_in_language(part) for part in value] if isinstance(value, list) else value


def input_table(name: str) -> InputTable:
    """What a report wants to be filled in.

    Parameters
    ----------
    name : str
        Name of the report.

    Raises
    ------
    ParameterError
        If there is no file to fill in for the report.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> [column.heading for column in input_table("rfm").columns if column.needed]
    ['Customer number', 'Purchase date', 'Amount EUR']
    >>> [table.sheet for table in input_table("value_levels").more]
    ['Levels of value', 'Offers', 'Promise']
    """
    forms = {lesson.report_name: form_of(lesson) for lesson in lessons() if lesson.form}
    if name in forms:
        return form_input_table(forms[name])
    if name not in _declared():
        raise ParameterError(
            N_("There is no file to fill in for the report {name}. There is one for: {names}."),
            name=name, names=", ".join([*_declared(), *forms]),
        )  # fmt: skip
    return _table_of(_in_language(_declared()[name]))


def form_input_table(form: Form) -> InputTable:
    """What a form wants to be filled in: its first sheet, with the others in `more`."""
    first, *more = form.declared["sheets"]
    return _table_of(_in_language({**first, "more": more, "personal_data": form.declared["personal_data"]}))


def _table_of(declared: dict[str, Any]) -> InputTable:
    columns = tuple(InputColumn(**_known(InputColumn, column)) for column in declared["columns"])
    more = tuple(_table_of(table) for table in declared.get("more", ()))
    return InputTable(**{**_known(InputTable, declared), "columns": columns, "more": more})


def _known(kind: type[InputColumn | InputTable], declared: Mapping[str, Any]) -> dict[str, Any]:
    """What a declaration says to whoever fills it in; the rest is for the reader of the file."""
    return {one.name: declared[one.name] for one in fields(kind) if one.name in declared}


def write_input_template(report: Report, path: Path) -> None:
    """Write an Excel file to fill in, in the language of the report.

    Parameters
    ----------
    report : Report
        Which report the data is for.
    path : Path
        Where. A file that is there already is never touched.

    Raises
    ------
    DataError
        If the file exists or cannot be written.
    ParameterError
        If there is no file to fill in for the report.

    Examples
    --------
    >>> from asiakkuus_lib.report.catalogue import find_report
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     write_input_template(find_report("rfm", "fi"), Path(folder) / "ostot.xlsx")
    ...     [path.name for path in Path(folder).iterdir()]
    ['ostot.xlsx']
    """
    path = path.expanduser()
    with speaking(report.lang):
        _write(_workbook(report, input_table(report.name), path.name), path)


def _write(content: bytes, path: Path) -> None:
    try:
        if path.exists():
            raise FileExistsError
        with tempfile.TemporaryDirectory(prefix=".asiakkuus-", dir=path.parent) as staging:
            made = Path(staging) / path.name
            made.write_bytes(content)
            _put(made, path)
    except FileExistsError as there:
        raise DataError(N_("The file {file} already exists. Give another name."), file=path) from there
    except OSError as denied:
        raise DataError(
            N_(
                "The file {file} cannot be written into the folder {folder}. "
                "Check that the folder exists and that you may write into it."
            ),
            file=path.name,
            folder=path.absolute().parent,
        ) from denied


def _put(made: Path, path: Path) -> None:
    try:
        # Unlike a rename, a link never replaces a file that came there meanwhile.
        path.hardlink_to(made)
    except FileExistsError:
        raise
    except OSError:
        made.rename(path)


def _workbook(report: Report, table: InputTable, file: str) -> bytes:
    import xlsxwriter

    written = io.BytesIO()
    with xlsxwriter.Workbook(written, {"in_memory": True, "strings_to_formulas": False}) as book:
        sheets = ", ".join(one.sheet for one in (table, *table.more))
        book.set_properties({"title": f"{sheets} – {report.title}"})
        formats = _formats(book)
        lists = _list_places(table)
        for one in (table, *table.more):
            _data_sheet(book, formats, one, lists, {other.key: other for other in (table, *table.more)})
        _instructions(book, formats, report, table, file)
        _lists(book, formats, table)
    return _with_language(written.getvalue())


def _with_language(workbook: bytes) -> bytes:
    """The workbook with its language told in its properties, which xlsxwriter cannot do."""
    told = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook)) as old, zipfile.ZipFile(told, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            content = old.read(part)
            if part.filename == "docProps/core.xml":
                end = b"</cp:coreProperties>"
                content = content.replace(end, f"<dc:language>{language()}</dc:language>".encode() + end)
            new.writestr(part, content)
    return told.getvalue()


def _formats(book: "xlsxwriter.Workbook") -> Formats:
    day = {"fi": "d.m.yyyy"}.get(language(), "yyyy-mm-dd")
    share = {"fi": "0.0 %"}.get(language(), "0.0%")
    cells = {"date": day, "money": "#,##0.00", "percent": share, **dict.fromkeys(("number", "scale"), "General")}
    cells |= dict.fromkeys(("text", "choice", "name"), "@")
    wrapped = {"text_wrap": True, "valign": "top"}
    return {
        "title": book.add_format({"bold": True, "font_size": 16}),
        "section": book.add_format({"bold": True, "font_size": 13}),
        "head": book.add_format(
            {"bold": True, "bg_color": OURS, "font_color": "#ffffff", "text_wrap": True, "valign": "top"}
        ),
        "wrap": book.add_format(wrapped),
        "bold": book.add_format({"bold": True, "valign": "top"}),
        **dict.fromkeys(("prose", "prose left"), book.add_format({"num_format": "@", **wrapped})),
        **dict.fromkeys(("key", "key left"), book.add_format({"num_format": "@", "bold": True, **wrapped})),
        **{kind: book.add_format({"num_format": form}) for kind, form in cells.items()},
        **{f"{kind} left": book.add_format({"num_format": form, "align": "left"}) for kind, form in cells.items()},
    }


def _data_sheet(
    book: "xlsxwriter.Workbook", formats: Formats, table: InputTable, lists: Lists, tables: Mapping[str, InputTable]
) -> None:
    from xlsxwriter.utility import xl_range

    page = book.add_worksheet(table.sheet)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    # Of a sheet that is wider than the screen, what a row is about stays in sight.
    page.freeze_panes(1, int(len(table.columns) > WIDE))
    last = len(table.ready) or ROWS
    for i, column in enumerate(table.columns):
        page.set_column(i, i, max(_WIDTH.get(column.kind, 16), len(column.heading) + 6), formats[column.kind])
        page.data_validation(1, i, last, i, _rule(column, lists.get((table.sheet, column.field), 0), tables))
    # Without a row that holds nothing yet, Excel has no table.
    headings = [column.heading for column in table.columns]
    _table(page, formats, 0, table.sheet, headings, len(table.ready) or 1, autofilter=not table.ready)
    for row, name in enumerate(table.ready, start=1):
        page.write_string(row, 0, name, formats["key"])
        page.set_row(row, _ROW_OF_PROSE)
    texts = (xl_range(1, i, last, i) for i, column in enumerate(table.columns) if column.kind in _TEXTS)
    page.ignore_errors({"number_stored_as_text": " ".join(texts)})


def _table(
    page: "Worksheet",
    formats: Formats,
    row: int,
    name: str,
    headings: Sequence[str],
    rows: int,
    column: int = 0,
    autofilter: bool = False,
) -> None:
    """A table of Excel's own: a screen reader knows its headings, and it grows with what is written under it."""
    options = {
        "name": re.sub(r"\W+", "_", name),
        "style": "Table Style Light 1",
        "autofilter": autofilter,
        "columns": [{"header": heading, "header_format": formats["head"]} for heading in headings],
    }
    page.add_table(row, column, row + rows, column + len(headings) - 1, options)


def _rule(column: InputColumn, list_at: int, tables: Mapping[str, InputTable]) -> dict[str, Any]:
    """What Excel says of a cell when it is chosen, and what it accepts there; a choice has its list in a column."""
    needed = _("Required.") if column.needed else _("Optional.")
    example = _("For example {example}.").format(example=column.example)
    rule = {"input_title": column.heading, "input_message": f"{needed} {column.what} {example}"}
    if column.kind == "date":
        return rule | {
            "validate": "date", "criteria": "between", "minimum": FIRST_DAY, "maximum": LAST_DAY,
            "error_title": _("Not a date"),
            "error_message": _("Write a date, for example {example}.").format(example=column.example),
        }  # fmt: skip
    if column.kind in ("money", "number", "percent", "scale"):
        title, message = (
            (_("Not a number from {low} to {high}"), _("Write a number from {low} to {high}, for example {example}."))
            if column.low > -LARGEST and column.high < LARGEST
            else (_("Not a number"), _("Write the number only, for example {example}."))
        )
        low, high = (f"{100 * end:g} %" if column.kind == "percent" else end for end in (column.low, column.high))
        places = {"example": column.example, "low": low, "high": high}
        return rule | {
            "validate": "decimal", "criteria": "between", "minimum": column.low, "maximum": column.high,
            "error_title": title.format(**places), "error_message": message.format(**places),
        }  # fmt: skip
    if column.kind == "choice":
        return rule | _choice_rule(column, list_at)
    if column.kind == "name":
        return rule | _name_rule(column, tables[column.of])
    return rule | {"validate": "any"}


def _choice_rule(column: InputColumn, at: int) -> dict[str, Any]:
    from xlsxwriter.utility import quote_sheetname, xl_range_abs

    source = f"={quote_sheetname(_('Lists'))}!{xl_range_abs(1, at, len(column.choices), at)}"
    message = (
        _("A value of your own will do; check its spelling. What you add to the sheet {sheet} is offered here too.")
        if column.free
        else _("Choose a value from the list.")
    )
    return {
        "validate": "list", "source": source, "error_type": "information" if column.free else "stop",
        "error_title": _("Not on the list"), "error_message": message.format(sheet=_("Lists")),
    }  # fmt: skip


def _name_rule(column: InputColumn, table: InputTable) -> dict[str, Any]:
    """A list of what has been written in a column of a sheet."""
    from xlsxwriter.utility import quote_sheetname, xl_range_abs, xl_rowcol_to_cell

    at = next((i for i, one in enumerate(table.columns) if one.field == column.of_field), 0)
    first = f"{quote_sheetname(table.sheet)}!{xl_rowcol_to_cell(1, at, row_abs=True, col_abs=True)}"
    written = f"COUNTA({quote_sheetname(table.sheet)}!{xl_range_abs(1, at, ROWS, at)})"
    return {
        "validate": "list", "source": f"=OFFSET({first},0,0,MAX(1,{written}),1)",
        "error_type": "information" if column.free else "stop",
        "error_title": _("Not on the list"),
        "error_message": _("Choose a value that you have written on the sheet {sheet}.").format(sheet=table.sheet),
    }  # fmt: skip


def _list_places(table: InputTable) -> Lists:
    """In which column each list stands: an empty one between any two lets each grow by itself."""
    lists = [(one.sheet, c.field) for one in (table, *table.more) for c in one.columns if c.kind == "choice"]
    return {which: 2 * i for i, which in enumerate(lists)}


def _instructions(book: "xlsxwriter.Workbook", formats: Formats, report: Report, table: InputTable, file: str) -> None:
    page = book.add_worksheet(_("Instructions"))
    if table.key:
        # Of a form with many columns, the first screen would be an empty grid.
        page.activate()
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    for i, width in enumerate(_WIDTHS):
        page.set_column(i, i, width)
    page.write_string(0, 0, _("How to fill in this file"), formats["title"])
    page.write_string(1, 0, f"{report.name} – {report.title}")
    tables = (table, *table.more)
    for i, one in enumerate(tables):
        page.write_string(2 + i, 0, one.row)
    written = f'"{file}"' if " " in file else file
    data = written if report.reads == "transactions" else f"{report.reads}={written}"
    sheets = ", ".join(one.sheet for one in tables)
    name = report.name.replace("_", "-")
    steps = _FILL_IN_A_FORM if table.key else _FILL_IN_ROWS
    row = _paragraphs(page, formats, 3 + len(tables), _("Steps"), [
        *_needed_first(tables),
        *(_(step).format(sheet=sheets, name=name, file=written, data=data) for step in steps),
        *(_(_MORE_STEP).format(step=step, more=one.sheet, input=one.input, file=written)
          for step, one in enumerate((one for one in table.more if one.input), start=5)),
        *_beside_a_form(report, table),
    ])  # fmt: skip
    for one in tables:
        advice = [] if one.ready else [_("An optional column that you do not need can be deleted.")]
        row = _paragraphs(page, formats, row, _about(_("Columns"), one, table), advice)
        row = _columns(page, formats, row - 1, one, _about(_("Columns"), one, table))
    not_to_write = table.personal_data or [_(part) for part in _OF_CUSTOMERS]
    row = _paragraphs(page, formats, row, _("Personal data"), not_to_write)
    for one in tables:
        row = _paragraphs(page, formats, max(row, EXAMPLE_FROM), _about(_("Example"), one, table), [one.sample])
        _example(page, formats, row - 1, one, _about(_("Example"), one, table))
        row += len(one.columns[0].rows) + 2


def _beside_a_form(report: Report, table: InputTable) -> list[str]:
    """What the report reads beside a form, and what other reports the form is for."""
    forms = {lesson.report_name: form_of(lesson).name for lesson in lessons() if lesson.form} if table.key else {}
    files = [one for one in report.inputs if one.name in kinds()] if table.key else []
    reports = [name for name, form in forms.items() if form == forms.get(report.name) and name != report.name]
    listed = ", ".join(f"--data {one.name}={_('FILE')} ({_(kinds()[one.name].title)})" for one in files)
    said = [
        *([_(_MORE_FILES).replace("{files}", listed)] if files else []),
        *([_(_MORE_REPORTS).replace("{reports}", ", ".join(reports).replace("_", "-"))] if reports else []),
    ]  # fmt: skip
    return [sentence.format(step=step) for step, sentence in enumerate(said, start=len(_FILL_IN_A_FORM) + 1)]


def _needed_first(tables: Sequence[InputTable]) -> list[str]:
    """Which sheet is needed, where others are not."""
    needed, others = ([one.sheet for one in tables if one.optional == optional] for optional in (False, True))
    return [_(_SHEETS_NEEDED).format(needed=", ".join(needed), others=", ".join(others))] if others else []


def _about(heading: str, one: InputTable, table: InputTable) -> str:
    """A heading of the instructions, which tells the sheet where there are several."""
    return f"{heading}: {one.sheet}" if table.more else heading


def _paragraphs(page: "Worksheet", formats: Formats, row: int, heading: str, sentences: Sequence[str]) -> int:
    """A heading with what stands under it; the row after them and an empty one."""
    page.write_string(row, 0, heading, formats["section"])
    for sentence in sentences:
        row += 1
        page.write_string(row, 0, sentence)
    return row + 2


def _columns(page: "Worksheet", formats: Formats, row: int, table: InputTable, name: str) -> int:
    headings = (_("Column"), _("Required?"), _("What it means"), _("Example"), _("Common mistake"))
    _table(page, formats, row, name, headings, len(table.columns))
    for column in table.columns:
        row += 1
        page.write_string(row, 0, column.heading, formats["bold"])
        cells = (_("yes") if column.needed else _("no"), column.what, column.example, column.mistake)
        # Rows do not grow by themselves in every program; a line of text is 15 points high.
        lines = max(math.ceil(1.15 * len(text) / width) for text, width in zip(cells, _WIDTHS[1:], strict=False))
        page.set_row(row, 15 * lines)
        for i, text in enumerate(cells, start=1):
            page.write_string(row, i, text, formats["wrap"])
    return row + 2


def _example(page: "Worksheet", formats: Formats, row: int, table: InputTable, name: str) -> None:
    rows = len(table.columns[0].rows)
    _table(page, formats, row, name, [column.heading for column in table.columns], rows)
    for i, column in enumerate(table.columns):
        # Under wide columns, numbers at the right edge would be far from their heading.
        style = formats[f"{column.kind} left"]
        for below, value in enumerate(column.rows, start=1):
            if isinstance(value, Date):
                page.write_datetime(row + below, i, value, style)
            elif isinstance(value, str):
                page.write_string(row + below, i, value, style)
            else:
                page.write_number(row + below, i, value, style)


def _lists(book: "xlsxwriter.Workbook", formats: Formats, table: InputTable) -> None:
    places = _list_places(table)
    if not places:
        return
    page = book.add_worksheet(_("Lists"))
    page.freeze_panes(1, 0)
    free = []
    for one in (table, *table.more):
        for column in one.columns:
            if column.kind == "choice":
                at = places[one.sheet, column.field]
                free += [column.heading] if column.free else []
                page.set_column(at, at, 28)
                name = f"{_('Lists')} {one.sheet} {column.heading}"
                _table(page, formats, 0, name, [column.heading], len(column.choices), column=at)
                for row, choice in enumerate(column.choices, start=1):
                    page.write_string(row, at, choice, formats["text"])
    if free:
        note = _("{lists}: the values are examples. Write your own in their place, and new ones below the last.")
        page.write_string(0, max(places.values()) + 2, note.format(lists=", ".join(free)))
