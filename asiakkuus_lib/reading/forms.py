"""What a form is: the sheets, rows and columns that people fill in for a report.

What they are called in each language, and what may stand in a cell, a lesson declares in a file of its own (see
`Form`). From it the file to fill in is made, and by it a file is read, whatever the language it was filled in.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from dataclasses import field as a_field
from datetime import date as Date
from functools import cache
from typing import TYPE_CHECKING, Any

from asiakkuus_lib.course import Lesson
from asiakkuus_lib.locale import language
from asiakkuus_lib.locale import translate as _

if TYPE_CHECKING:
    import pandas as pd

NUMBERS = ("scale", "number", "money", "percent")
TEXTS = ("text", "prose", "choice", "name")
KINDS = ("key", "date", *NUMBERS, *TEXTS)
# A year or a number of pieces typed for a date would be a day long before these, to Excel.
FIRST_DAY, LAST_DAY = Date(1970, 1, 1), Date(2100, 12, 31)


@dataclass(frozen=True)
class FormColumn:
    """A column of a form.

    Parameters
    ----------
    field : str
        What it is called in the frame that is read.
    kind : str
        "key" for rows that the form names beforehand, "text", "prose" for sentences, "choice" for one of a list,
        "name" for one of those that a sheet names, "scale" for a number within two ends, "number", "money", "percent"
        for what the frame has as a part of one, or "date".
    needed : bool
        Whether the form is not complete without it.
    heading : mapping of language to str
    what : mapping of language to str
        What it is; of a statement that is rated, the statement.
    keys : sequence of str
        Of a key, and of a choice that has codes: what the frame calls what `choices` names.
    choices : mapping of language to sequence of str
        Names of the rows of a key; what a choice is made from.
    free : bool
        Whether another value than those of the list, or those that are named, will do.
    low, high : float
        The least and the largest number; of a percentage, as parts of one.
    of : str
        Of a name: the key of the sheet that has the names.
    of_field : str
        Of a name: the column that has them there; the first one, unless told.
    within : str
        Of a name: a column of both sheets that says the same of the two; "" where it may be any name of the sheet.
    also : str
        Of a name: another column of the sheet `of`, by which it is known as well where only one is called so.
    percent_if : tuple of str
        Of a number: a choice of the row, and its key where the number is per cent, and may have the sign %.
    """

    field: str
    kind: str
    needed: bool
    heading: Mapping[str, str]
    what: Mapping[str, str] = a_field(default_factory=dict)
    keys: Sequence[str] = ()
    choices: Mapping[str, Sequence[str]] = a_field(default_factory=dict)
    free: bool = False
    low: float = float("-inf")
    high: float = float("inf")
    of: str = ""
    of_field: str = ""
    within: str = ""
    also: str = ""
    percent_if: Sequence[str] = ()

    @property
    def is_limited(self) -> bool:
        """Whether both ends are known."""
        return self.low > float("-inf") and self.high < float("inf")

    @property
    def names(self) -> dict[str, str]:
        """Its heading by language, without the ends of its scale."""
        scale = f"{self.low:g}–{self.high:g}" if self.is_limited else ""
        return {lang: heading.removesuffix(scale).rstrip() for lang, heading in self.heading.items()}

    @property
    def blank(self) -> Any:
        """What a cell is in which nothing is written."""
        import pandas as pd

        return float("nan") if self.kind in NUMBERS else pd.NaT if self.kind == "date" else ""


@dataclass(frozen=True)
class FormSheet:
    """A sheet of a form.

    Parameters
    ----------
    key : str
        What its frame is called.
    names : mapping of language to str
        What the sheet is called.
    columns : tuple of FormColumn
        The first tells what a row is about.
    total : float or None
        What the points of a row that has any add up to.
    by : tuple of str
        The columns that together tell a row from the others; the first one, unless told.
    rising : tuple of tuple of str
        Columns whose numbers do not fall from one to the next.
    optional : bool
        Whether the form is complete without the sheet.
    parts : tuple of tuple of str
        Columns whose sum over the rows of one name is no more than what the row of that name tells on its own sheet:
        the column, and the columns there, of which the first that is filled in counts.
    """

    key: str
    names: Mapping[str, str]
    columns: tuple[FormColumn, ...]
    total: float | None = None
    by: tuple[str, ...] = ()
    rising: tuple[tuple[str, ...], ...] = ()
    optional: bool = False
    parts: tuple[tuple[str, ...], ...] = ()

    @property
    def rows(self) -> Sequence[str]:
        """Keys of the rows that the form names beforehand; none where the filler adds rows."""
        return self.columns[0].keys if self.columns[0].kind == "key" else ()

    def column(self, field: str) -> FormColumn:
        """One of its columns."""
        return next(column for column in self.columns if column.field == field)

    @property
    def asked(self) -> list[str]:
        """The columns that should be filled in: those needed besides what tells rows apart, or all, where none is."""
        others = [column for column in self.columns if column.field not in self.by]
        return [column.field for column in others if column.needed] or [column.field for column in others]

    def blank(self) -> "pd.DataFrame":
        """The frame of a sheet in which nothing is written."""
        import pandas as pd

        first, *rest = self.columns
        if not self.rows:
            return with_types(pd.DataFrame(columns=[column.field for column in self.columns]), self)
        index = pd.Index(self.rows, name=first.field)
        return with_types(pd.DataFrame({column.field: column.blank for column in rest}, index=index), self)


@dataclass(frozen=True)
class Form:
    """What is filled in for a report.

    A lesson declares its form in a TOML file that `lesson.toml` names (``form = "form.toml"``); several lessons
    may name the same one:

    - `name`: what kind of file it is; the report's parameter says ``[file NAME]``;
    - `personal_data`: sentences on what not to write into it;
    - `sheets`, each with `key`, the name of the sheet (`sheet`), what a row is (`row`), what to see in the example
      (`sample`) and its `columns`, and where they are needed `total`, `by`, `rising`, `parts` and `optional`
      (`FormSheet`);
    - `columns`, each with what `FormColumn` has, and for the file to fill in what it is (`what`), one value
      (`example`), what often goes wrong (`mistake`) and the values of the example (`rows`).

    Texts are in every language: ``{ fi = "…", en = "…" }``.

    Parameters
    ----------
    name : str
        What kind of file it is.
    report : str
        The report that it is for.
    sheets : tuple of FormSheet
    declared : mapping
        The whole declaration.

    Examples
    --------
    >>> column = {"field": "who", "kind": "text", "needed": True, "heading": {"fi": "Kuka", "en": "Who"}}
    >>> sheet = {"key": "people", "sheet": {"fi": "Väki", "en": "People"}, "columns": [column]}
    >>> Form.of({"name": "plan", "sheets": [sheet]}, "account_plan").sheet("people").columns[0].field
    'who'
    """

    name: str
    report: str
    sheets: tuple[FormSheet, ...]
    declared: Mapping[str, Any] = a_field(repr=False)

    @classmethod
    def of(cls, declared: Mapping[str, Any], report: str) -> "Form":
        """The form of a declaration."""
        sheets = tuple(map(_sheet, declared["sheets"]))
        return cls(declared["name"], report, sheets, declared)

    def sheet(self, key: str) -> FormSheet:
        """One of its sheets."""
        return next(sheet for sheet in self.sheets if sheet.key == key)

    def sheet_names(self) -> dict[str, str]:
        """What the sheets are called in the reader's language."""
        return {sheet.key: sheet.names[language()] for sheet in self.sheets}

    def row_names(self, key: str) -> dict[str, str]:
        """What the rows of a sheet that names them are called in the reader's language."""
        column = self.sheet(key).columns[0]
        return dict(zip(column.keys, column.choices[language()], strict=True))

    def blank(self) -> "dict[str, pd.DataFrame]":
        """The frames of a form in which nothing is written."""
        return {sheet.key: sheet.blank() for sheet in self.sheets}

    @property
    def command(self) -> str:
        """How a file to fill in is made."""
        file = _("new.xlsx")
        return f"asiakkuus template {self.report.replace('_', '-')} {file}"


def _sheet(declared: Mapping[str, Any]) -> FormSheet:
    columns = tuple(map(_column, declared["columns"]))
    return FormSheet(
        declared["key"], declared["sheet"], columns, declared.get("total"),
        by=tuple(declared.get("by", [columns[0].field])), rising=tuple(map(tuple, declared.get("rising", ()))),
        optional=declared.get("optional", False), parts=tuple(map(tuple, declared.get("parts", ()))),
    )  # fmt: skip


def _column(declared: Mapping[str, Any]) -> FormColumn:
    if declared["kind"] not in KINDS:
        raise ValueError(f"{declared['field']} is of no known kind: {declared['kind']}")
    known = {one.name for one in fields(FormColumn)}
    return FormColumn(**{name: value for name, value in declared.items() if name in known})


@cache
def form_of(lesson: Lesson) -> Form:
    """The form of a lesson's report.

    Examples
    --------
    >>> from asiakkuus_lib.course import lessons
    >>> lesson = next(lesson for lesson in lessons() if lesson.form)
    >>> form_of(lesson).report == lesson.report_name
    True
    """
    if lesson.form is None:
        raise ValueError(f"the lesson {lesson.stem} has no form")
    return Form.of(tomllib.loads(lesson.form.read_text(encoding="utf-8")), lesson.report_name)


def with_types(frame: "pd.DataFrame", declared: FormSheet) -> "pd.DataFrame":
    """A frame whose columns have the types of their kinds, whether or not anything is in them."""
    kinds = {"date": "datetime64[ns]", **dict.fromkeys(NUMBERS, "float64")}
    types = {column.field: kinds.get(column.kind, "str") for column in declared.columns if column.field in frame}
    others = {field: kind for field, kind in types.items() if frame[field].dtype != kind}
    return frame.astype(others)
