"""Tables for people: escaped cells, header scopes, the reader's numbers, units in the header."""

import re
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING, Any

from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.show import numbers
from asiakkuus_lib.show.look import look
from asiakkuus_lib.show.text import LONGEST_PROSE, emphasise, harmless, shortened

if TYPE_CHECKING:
    import pandas as pd

LONGEST_CELL = 200


@dataclass(frozen=True)
class Column:
    """How one column is shown.

    Parameters
    ----------
    label : str
        Heading in the reader's language.
    kind : str
        "text", "number", "money", "percent", "date", "range" (two numbers with a dash, kept on one line), or
        "prose" (sentences).
    decimals : int
        Decimals of a number.
    unit : str
        Unit, shown in the heading in brackets: "€", "days".
    """

    label: str
    kind: str = "text"
    decimals: int = 0
    unit: str = ""

    @property
    def heading(self) -> str:
        """Heading with its unit."""
        return f"{self.label} ({self.unit})" if self.unit else self.label

    @property
    def numeric(self) -> bool:
        """Whether the column is set flush right."""
        return self.kind in {"number", "money", "percent"}

    def write(self, value: Any) -> str:
        """One cell as the reader sees it."""
        # Whoever only tells of columns needs no dataframes.
        import pandas as pd

        formats: dict[str, Callable[[Any], str]] = {
            "number": lambda v: numbers.number(v, self.decimals),
            "money": lambda v: numbers.number(v, self.decimals),
            "percent": lambda v: numbers.percent(v, self.decimals),
            "date": numbers.date,
        }
        if pd.isna(value):
            return numbers.NOT_KNOWN
        text = formats[self.kind](value) if self.kind in formats else str(value)
        return shortened(text, self.longest)

    @property
    def css(self) -> str:
        """The class of its cells."""
        if self.numeric or self.kind == "range":
            return "number"
        return "prose" if self.kind == "prose" else "text"

    @property
    def longest(self) -> int:
        """How much of a cell is shown."""
        return LONGEST_PROSE if self.kind == "prose" else LONGEST_CELL


@dataclass(frozen=True)
class Table:
    """A table that shows itself as HTML and as aligned plain text."""

    frame: "pd.DataFrame"
    title: str
    columns: Mapping[str, Column]
    note: str = ""
    rows_in_all: int = field(default=0)

    def _repr_mimebundle_(
        self, include: Container[str] | None = None, exclude: Container[str] | None = None
    ) -> dict[str, str]:
        return {"text/html": self.to_html(), "text/plain": self.to_text()}

    def cells(self) -> list[list[str]]:
        """The cells as the reader sees them, row by row."""
        written = [[column.write(value) for value in self.frame[name]] for name, column in self.columns.items()]
        return [list(row) for row in zip(*written, strict=True)]

    def footnote(self) -> str:
        """The note under the table, with how many rows are not shown."""
        hidden = self.rows_in_all - len(self.frame)
        cut = (
            _("{shown} rows of {all} are shown; the Excel file of a report has them all.").format(
                shown=numbers.number(len(self.frame)), all=numbers.number(self.rows_in_all)
            )
            if hidden > 0
            else ""
        )
        return " ".join(part for part in (self.note, cut) if part)

    def to_html(self) -> str:
        """The table as HTML; the first column heads its row."""
        columns = list(self.columns.values())
        head = "".join(_cell("th", column, column.heading, LONGEST_CELL, "col") for column in columns)
        body = "".join(
            "<tr>"
            + "".join(
                _cell("td" if i else "th", column, cell, column.longest, "" if i else "row")
                for i, (column, cell) in enumerate(zip(columns, row, strict=True))
            )
            + "</tr>"
            for row in self.cells()
        )
        note = f'<p class="table-note">{emphasise(self.footnote())}</p>' if self.footnote() else ""
        # The wrapper scrolls sideways on a narrow screen, so it must be reachable by keyboard.
        return (
            f'<div class="table" role="region" tabindex="0" aria-label="{isolate(self.title)}">'
            f"<table><caption{look('text-align:left;font-weight:bold')}>{isolate(self.title)}</caption>"
            f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>{note}"
        )

    def to_text(self) -> str:
        """The table as aligned text: what a regression test compares."""
        heading = [shortened(column.heading, LONGEST_CELL) for column in self.columns.values()]
        rows = self.cells()
        widths = [max(map(len, cells)) for cells in zip(heading, *rows, strict=True)]
        flush = [column.numeric for column in self.columns.values()]

        def line(cells: Sequence[str]) -> str:
            return "  ".join(
                cell.rjust(width) if right else cell.ljust(width)
                for cell, width, right in zip(cells, widths, flush, strict=True)
            ).rstrip()

        title, note = shortened(self.title, LONGEST_CELL), harmless(self.footnote())
        return "\n".join(part for part in (title, line(heading), *map(line, rows), note) if part)


def _cell(tag: str, column: Column, text: str, longest: int, scope: str) -> str:
    """A cell as HTML; by itself JupyterLab would set every one flush right."""
    side = look(f"text-align:{'right' if column.css == 'number' else 'left'}")
    heads = f' scope="{scope}"' if scope else ""
    return f'<{tag}{heads} class="{column.css}"{side}>{isolate(text, longest)}</{tag}>'


def isolate(cell: str, longest: int = LONGEST_CELL) -> str:
    """Escape a cell or a title so that nothing in it can run, or turn the text around it the other way.

    Examples
    --------
    >>> isolate("<script>")
    '&lt;script&gt;'
    """
    return escape(shortened(cell, longest))


def table(
    frame: "pd.DataFrame",
    title: str,
    columns: Mapping[str, Column],
    *,
    note: str = "",
    rows: int | None = None,
) -> Table:
    """Show the named columns of a frame.

    Parameters
    ----------
    frame : DataFrame
        Data; the index is not shown.
    title : str
        What the table says; becomes its caption.
    columns : mapping of column name to Column
        Which columns, in which order, and how each is written.
    note : str
        A sentence under the table.
    rows : int, optional
        Show only this many rows; the note then tells how many there are.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> import pandas as pd
    >>> sales = pd.DataFrame({"name": ["Anna", "Bo"], "eur": [1200, 80.5]})
    >>> print(table(sales, "Sales", {"name": Column("Name"), "eur": Column("Sales", "money", 2, "€")}).to_text())
    Sales
    Name  Sales (€)
    Anna   1,200.00
    Bo        80.50
    """
    shown = frame if rows is None else frame.head(rows)
    return Table(shown.reset_index(drop=True), title, dict(columns), note, len(frame))


def column(label: str, write: Callable[[float], str]) -> Column:
    """The column of a figure's table for numbers that the figure writes in some way: shares with one decimal more.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> from asiakkuus_lib.show import money, percent
    >>> use_language("en")
    >>> column("Share", percent)
    Column(label='Share', kind='percent', decimals=1, unit='')
    >>> column("Sales", money).heading
    'Sales (€)'
    """
    written = write(0.123456)
    decimals = len(found[1]) if (found := re.search(r"\d[.,](\d+)", written)) else 0
    if "%" in written:
        return Column(label, "percent", decimals + 1)
    return Column(label, "number", decimals, re.sub(r"[\d\s.,−✓·]", "", written))


def labelled(
    title: str,
    heading: str,
    labels: Sequence[object],
    columns: Sequence[tuple[Column, Sequence[float]]],
    note: str = "",
) -> Table:
    """A table with a row for each label: how most figures tell their numbers.

    Parameters
    ----------
    title : str
        What the table says.
    heading : str
        What the labels are: "Group".
    labels : sequence
        Names, whole.
    columns : sequence of (Column, values)
        What stands beside the labels.
    note : str
        A sentence under the table.

    Examples
    --------
    >>> labelled("Sales", "Group", ["Best", "Others"], [(Column("€", "number"), [12, 7])]).cells()
    [['Best', '12'], ['Others', '7']]
    """
    import pandas as pd

    frame = pd.DataFrame(
        {"label": list(map(str, labels))} | {f"v{i}": list(values) for i, (_column, values) in enumerate(columns)}
    )
    told = {f"v{i}": shown for i, (shown, _values) in enumerate(columns)}
    return table(frame, title, {"label": Column(heading)} | told, note=note)
