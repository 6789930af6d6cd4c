"""A report's document to work on: a Word file beside the page, made of what the notebook hands over."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nbformat import NotebookNode

from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.report.catalogue import Report
from asiakkuus_lib.report.hand_over import DOCUMENT, Bundle
from asiakkuus_lib.show.text import Note, bare, shortened

if TYPE_CHECKING:
    from docx.document import Document as WordFile
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.table import _Cell

# Letters of a cell, and of a paragraph.
LONGEST_CELL, LONGEST_TEXT = 600, 2_000
# What of a page is left for the text, in centimetres.
MARGIN, WIDTH = 2.0, 17.0
PALE = "EAF2F8"
TO_FILL = "FFF2CC"
LANGUAGES = {"fi": "fi-FI", "en": "en-GB"}


@dataclass(frozen=True)
class Heading:
    """A heading of the document.

    Parameters
    ----------
    text : str
    level : int
        1 for a part, 2 within one.
    """

    text: str
    level: int = 1


@dataclass(frozen=True)
class Paragraph:
    """Sentences of the document; a list where there are several.

    Parameters
    ----------
    texts : sequence of str
    listed : bool
        Whether they stand as a list.
    """

    texts: Sequence[str]
    listed: bool = False


@dataclass(frozen=True)
class Grid:
    """A table to write in.

    Parameters
    ----------
    heads : sequence of str
        Of the columns.
    rows : sequence of sequence of str
        An empty cell is shown as one to fill in.
    widths : sequence of float
        Of the columns, in any unit: their proportions.
    spare : int
        Empty rows at the end, to be written in.
    """

    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    widths: Sequence[float]
    spare: int = 0


@dataclass(frozen=True)
class Document:
    """What a report gives to be worked on. On a page it says that there is such a file.

    Parameters
    ----------
    title : str
    parts : sequence of Heading, Paragraph and Grid
        In their order.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> plan = Document("Plan", [Heading("Goals"), Grid(["Goal", "Owner"], [["More freight", ""]], [2, 1])])
    >>> print(plan._repr_mimebundle_()[0]["text/plain"])
    The report comes as a Word document, too, which can be edited.
    """

    title: str
    parts: Sequence[Heading | Paragraph | Grid]

    def _repr_mimebundle_(self, include: Container[str] | None = None, exclude: Container[str] | None = None) -> Bundle:
        note = Note(_("The report comes as a Word document, too, which can be edited."))
        told = {"role": DOCUMENT, "title": bare(self.title), "parts": [_plain(part) for part in self.parts]}
        return note._repr_mimebundle_(include, exclude), {"asiakkuus": told}


def _plain(part: Heading | Paragraph | Grid) -> dict[str, Any]:
    if isinstance(part, Heading):
        return {"heading": bare(part.text), "level": part.level}
    if isinstance(part, Paragraph):
        return {"texts": [bare(text) for text in part.texts], "listed": part.listed}
    return {
        "heads": list(map(str, part.heads)), "rows": [[bare(str(cell)) for cell in row] for row in part.rows],
        "widths": list(part.widths), "spare": part.spare,
    }  # fmt: skip


def document_of(notebook: NotebookNode) -> dict[str, Any] | None:
    """The document that an executed notebook hands over; None where it hands over none."""
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            told = output.get("metadata", {}).get("asiakkuus", {})
            if told.get("role") == DOCUMENT:
                return dict(told)
    return None


def write_word(path: Path, report: Report, told: Mapping[str, Any]) -> None:
    """Write a document to work on.

    Parameters
    ----------
    path : Path
        Where.
    report : Report
        Which report; its language is the document's.
    told : mapping
        As from `document_of`.

    Notes
    -----
    It holds text and tables alone: no field, link or macro, whatever the texts look like.
    """
    import docx
    from docx.shared import Cm, Pt

    file = docx.Document()
    page = file.sections[0]
    page.page_width, page.page_height = Cm(21.0), Cm(29.7)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(MARGIN)
    normal = file.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(10)
    normal.paragraph_format.space_after = Pt(4)
    _speaks(normal.element.get_or_add_rPr(), LANGUAGES.get(report.lang, report.lang))
    facts = file.core_properties
    facts.title, facts.author, facts.comments = _clean(told["title"]), "", ""
    facts.language = LANGUAGES.get(report.lang, report.lang)
    facts.created = facts.modified = datetime.now(UTC)
    # Whose a page is that lies loose on the table.
    page.header.paragraphs[0].text = _clean(told["title"])
    file.add_heading(_clean(told["title"]), 0)
    for part in told["parts"]:
        if "heading" in part:
            file.add_heading(_clean(part["heading"]), part["level"])
        elif "texts" in part:
            for text in part["texts"]:
                file.add_paragraph(_clean(text, LONGEST_TEXT), style="List Bullet" if part["listed"] else None)
        else:
            _grid(file, part)
    file.save(str(path))


def _clean(text: str, longest: int = LONGEST_CELL) -> str:
    """A text as XML can hold it."""
    return "".join(mark if mark.isprintable() else " " for mark in shortened(text, longest))


def _grid(file: "WordFile", part: Mapping[str, Any]) -> None:
    from docx.shared import Cm, Pt

    rows = [*part["rows"], *([""] * len(part["heads"]) for _each in range(part["spare"]))]
    grid = file.add_table(rows=1 + len(rows), cols=len(part["heads"]), style="Table Grid")
    grid.autofit = False
    whole = sum(part["widths"])
    for k, width in enumerate(part["widths"]):
        for cell in grid.columns[k].cells:
            cell.width = Cm(WIDTH * width / whole)
    for cell, head in zip(grid.rows[0].cells, part["heads"], strict=True):
        _write(cell, head, bold=True)
        _fill(cell, PALE)
    _repeat_head(grid.rows[0]._tr)
    for k, (line, row) in enumerate(zip(grid.rows[1:], rows, strict=True)):
        for cell, text in zip(line.cells, row, strict=True):
            _write(cell, text)
            if not text and k < len(part["rows"]):
                _fill(cell, TO_FILL)
    file.add_paragraph().paragraph_format.space_after = Pt(2)


def _write(cell: "_Cell", text: str, bold: bool = False) -> None:
    from docx.shared import Pt

    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0)
    run = paragraph.add_run(_clean(text))
    run.bold, run.font.size = bold, Pt(9)


def _fill(cell: "_Cell", colour: str) -> None:
    _child(cell._tc.get_or_add_tcPr(), "w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": colour})


def _repeat_head(row: "BaseOxmlElement") -> None:
    """Say the heads again on the next page, and to who listens."""
    _child(row.get_or_add_trPr(), "w:tblHeader", {"w:val": "true"})


def _speaks(style: "BaseOxmlElement", language: str) -> None:
    _child(style, "w:lang", {"w:val": language})


def _child(above: "BaseOxmlElement", name: str, values: Mapping[str, str]) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    child = OxmlElement(name)
    for key, value in values.items():
        child.set(qn(key), value)
    above.append(child)
