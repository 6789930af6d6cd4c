"""Which reports there are: every lesson whose notebook has a cell of parameters."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import asiakkuus_lib.lean  # noqa: F401  # before what reads notebooks
from asiakkuus_lib.course import Lesson, ReportInput, lessons
from asiakkuus_lib.errors import N_, ParameterError
from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.reading import bundled
from asiakkuus_lib.reading.kinds import kinds
from asiakkuus_lib.report.parameters import Parameter, did_you_mean, read_parameters

if TYPE_CHECKING:
    from nbformat import NotebookNode

# What a report reads that is made of others: the folder of their records.
RECORDS = "records"


@dataclass(frozen=True)
class Report:
    """One report.

    Parameters
    ----------
    name : str
        What the command calls it: "rfm".
    title : str
        Title in the reader's language.
    path : Path
        The notebook that is its template.
    parameters : mapping of name to Parameter
        In the order of the notebook.
    lang : str
        The language of all this, and of what is made of it.
    inputs : tuple of ReportInput
        What it reads, the main input first.
    """

    name: str
    title: str
    path: Path
    parameters: Mapping[str, Parameter]
    lang: str
    inputs: tuple[ReportInput, ...]

    @property
    def reads(self) -> str:
        """What its main input is: "transactions", another kind of file, or a form; "" where it reads none."""
        return self.inputs[0].name if self.inputs else ""

    def read(self) -> "NotebookNode":
        """The notebook."""
        import nbformat

        return nbformat.read(self.path, as_version=4)


def tagged(cell: "NotebookNode", tag: str) -> bool:
    """Whether a cell of a notebook carries a tag."""
    return tag in cell.metadata.get("tags", [])


@cache
def reports(lang: str) -> dict[str, Report]:
    """Every report in a language, in the order of the lessons.

    Examples
    --------
    >>> "rfm" in reports("fi")
    True
    """
    import nbformat

    found = {}
    for lesson in lessons():
        path = bundled("notebooks", lang, f"{lesson.stem}.ipynb")
        if not path.is_file():
            continue
        notebook = nbformat.read(path, as_version=4)
        cell = next((cell for cell in notebook.cells if tagged(cell, "parameters")), None)
        if cell is not None:
            parameters = read_parameters(cell.source)
            name, inputs = lesson.report_name, _inputs(lesson, parameters)
            found[name] = Report(name, lesson.report_title.said(lang), path, parameters, lang, inputs)
    return found


def _inputs(lesson: Lesson, parameters: Mapping[str, Parameter]) -> tuple[ReportInput, ...]:
    """The form that its notebook reads, then the inputs that the lesson declares."""
    declared = {one.parameter for one in lesson.inputs}
    forms = (ReportInput(known.file, name) for name, known in parameters.items() if known.file and name not in declared)
    return (*forms, *lesson.inputs)


def input_title(one: ReportInput) -> str:
    """What an input is, in the reader's language."""
    if one.name == RECORDS:
        return _("a folder of reports")
    return _(kinds()[one.name].title) if one.name in kinds() else _("a filled form")


def find_report(name: str, lang: str) -> Report:
    """The report of a name; a hyphen in it will do for the line below.

    Raises
    ------
    ParameterError
        If there is none; the message suggests the nearest.
    """
    known = reports(lang)
    name = name.replace("-", "_")
    if name not in known:
        raise ParameterError(
            N_("There is no report called {name}.{hint} The reports are: {names}."),
            name=repr(name),
            hint=did_you_mean(name, known),
            names=", ".join(known),
        )
    return known[name]
