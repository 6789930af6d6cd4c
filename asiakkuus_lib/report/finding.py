"""What a report finds: a headline with what to do, and findings. Each is an ordinary value that shows itself."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.report.hand_over import FINDING, START, Bundle, plain, sheet
from asiakkuus_lib.show.tables import Column, Table
from asiakkuus_lib.show.text import Note, bare, emphasise

if TYPE_CHECKING:
    import pandas as pd

    from asiakkuus_lib.show.figure import Figure

    # The whole tables of a finding by the names of their sheets.
    Sheets = Mapping[Any, tuple[pd.DataFrame, Mapping[str, Column]]]


# What a program calls the groups that are merged where customers are pseudonyms.
MERGED = "other_groups"


@dataclass(frozen=True)
class Action:
    """Something to do.

    Parameters
    ----------
    code : str
        What a program relies on: "call_silent".
    text : str
        Whom to do what with, in one sentence.
    rests_on : str
        What in the data the advice rests on, and what it leaves open.
    customers : int or None
        How many customers it is about; None where that must not be told.
    money : float or None
        The money at stake, likewise.
    sheet : str
        The sheet of the Excel file that lists them; "" where there is none.
    who : mapping of str to str
        Which customers, and what they are called where that is another thing than their number, else ""; none where
        customers are pseudonyms, or where it is about nobody in particular. For the record alone.
    """

    code: str
    text: str
    rests_on: str
    customers: int | None = None
    money: float | None = None
    sheet: str = ""
    who: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Start:
    """What a report begins with: one sentence to act on, and up to three actions.

    Parameters
    ----------
    headline : str
        The sentence.
    code : str
        The code of the action that it is about; "" where the data bears no advice.
    actions : sequence of Action
        The most important first.
    caveat : str
        What holds for all of them.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> call = Action("call_silent", "Call the silent.", "They used to buy.", 12, 900.0, "Customers")
    >>> print(Start("Call 12 silent customers.", "call_silent", (call,)))
    Call 12 silent customers.
    1. Call the silent. They used to buy. List: sheet Customers of the Excel file.
    """

    headline: str
    code: str
    actions: Sequence[Action] = ()
    caveat: str = ""

    def __str__(self) -> str:
        lines = [f"{place}. {' '.join(_said(action))}" for place, action in enumerate(self.actions, 1)]
        return "\n".join(map(bare, filter(None, [self.headline, *lines, self.caveat])))

    def _repr_mimebundle_(self, include: Container[str] | None = None, exclude: Container[str] | None = None) -> Bundle:
        items = "".join(
            f"<li><strong>{emphasise(action.text)}</strong> {emphasise(' '.join(_said(action)[1:]))}</li>"
            for action in self.actions
        )
        html = f'<p class="headline">{emphasise(self.headline)}</p>'
        html += f'<ol class="actions">{items}</ol>' if items else ""
        html += f"<p>{emphasise(self.caveat)}</p>" if self.caveat else ""
        told = {
            "role": START,
            "headline": {"text": bare(self.headline), "code": self.code, "caveat": bare(self.caveat)},
            "actions": [{k: bare(v) if isinstance(v, str) else v for k, v in asdict(a).items()} for a in self.actions],
        }
        return {"text/html": html, "text/plain": str(self)}, {"asiakkuus": told}


def _said(action: Action) -> list[str]:
    where = _("List: sheet {name} of the Excel file.").format(name=action.sheet) if action.sheet else ""
    return [part for part in (action.text, action.rests_on, where) if part]


@dataclass(frozen=True)
class Finding:
    """One thing that the data says: a sentence, a figure, a table, and what the workbook holds of it.

    Parameters
    ----------
    code : str
        What a program relies on: "segments".
    note : Note or None
        The sentence.
    figure : Figure or None
        Its picture.
    table : Table or None
        The table on the page.
    sheets : mapping of sheet's name to (frame, columns)
        The whole tables, for the Excel file. The numbers of the figure get a sheet of their own, unless one of these
        has them all.
    figure_sheet : str
        A short name for that sheet.
    who : mapping of str to str
        Which customers it is about, as of an `Action`.
    groups : DataFrame or None
        The groups that it is about, for the record: codes as the index, figures as columns. Groups of customers are
        those of page and workbook, merged or hidden alike.

    Examples
    --------
    >>> print(Finding("size", Note("There are **12** customers."))._repr_mimebundle_()[0]["text/plain"])
    There are 12 customers.
    """

    code: str
    note: Note | None = None
    figure: "Figure | None" = None
    table: Table | None = None
    sheets: "Sheets | None" = None
    groups: "pd.DataFrame | None" = None
    figure_sheet: str = ""
    who: Mapping[str, str] = field(default_factory=dict)

    def _repr_mimebundle_(self, include: Container[str] | None = None, exclude: Container[str] | None = None) -> Bundle:
        for name, (frame, columns) in (self.sheets or {}).items():
            sheet(name, frame, columns)
        handed = [frame for frame, _columns in (self.sheets or {}).values()]
        if self.figure is not None and not any(_has(frame, self.figure.table) for frame in handed):
            numbers = self.figure.table
            sheet(self.figure_sheet or _("Figure"), numbers.frame, numbers.columns)
        shown = [part._repr_mimebundle_() for part in (self.figure, self.note, self.table) if part is not None]
        data = {kind: "\n".join(part[kind] for part in shown) for kind in ("text/html", "text/plain")}
        told = {
            "role": FINDING, "code": self.code, "sentence": self.sentence, "groups": self._groups(),
            "who": dict(self.who),
        }  # fmt: skip
        return data, {"asiakkuus": told}

    @property
    def sentence(self) -> str:
        """What is found, in one sentence: that of the figure, else the note's, else the table's title."""
        if self.figure is not None:
            return self.figure.title
        return str(self.note) if self.note is not None else self.table.title if self.table is not None else ""

    def _groups(self) -> list[dict[str, Any]]:
        if self.groups is None:
            return []
        from asiakkuus_lib.report.small_groups import OTHERS

        rows = self.groups.to_dict("index")
        names = [MERGED if group == OTHERS else str(group) for group in rows]
        figures = [{str(name): plain(value) for name, value in row.items()} for row in rows.values()]
        return [{"group": name, **row} for name, row in zip(names, figures, strict=True)]


def _has(frame: "pd.DataFrame", numbers: Table) -> bool:
    """Whether a sheet has all the numbers of a figure."""

    def known(data: "pd.DataFrame") -> set[float]:
        return {round(float(n), 9) for n in data.select_dtypes("number").to_numpy().ravel() if n == n}

    found = known(numbers.frame[list(numbers.columns)])
    return bool(found) and found <= known(frame)
