"""Make a report: run its notebook on the data given, and put its files where they are wanted."""

import logging
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from asiakkuus_lib.advice import ADVICE_FOR, Setting, reader
from asiakkuus_lib.errors import N_, AsiakkuusError, DataError, ParameterError
from asiakkuus_lib.locale import speaking
from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.reading.scratch import clear_up, scratch_prefix
from asiakkuus_lib.report.catalogue import Report, input_title, tagged
from asiakkuus_lib.report.excel import write_excel
from asiakkuus_lib.report.hand_over import SHEETS_FOLDER, sheets
from asiakkuus_lib.report.page import page
from asiakkuus_lib.report.parameters import settle
from asiakkuus_lib.report.provenance import json_text, made_from
from asiakkuus_lib.report.word import document_of, write_word
from asiakkuus_lib.show.look import STYLED_BY_PAGE

SUFFIXES = (".html", ".xlsx", ".json")


@dataclass(frozen=True)
class ReportFiles:
    """Where the report was put; a document to work on, where the report gives one."""

    html: Path
    excel: Path
    record: Path
    word: Path | None = None

    @property
    def paths(self) -> tuple[Path, ...]:
        """All of them."""
        return tuple(path for path in (self.html, self.excel, self.record, self.word) if path is not None)


class ReaderError(AsiakkuusError):
    """A mistake of the reader's that was found while the notebook ran; says itself in words."""

    def __init__(self, text: str) -> None:
        super().__init__("{text}", text=text)


def make_report(
    report: Report,
    given: Mapping[str, Any],
    out: Path,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> ReportFiles:
    """Run a report and write it.

    Parameters
    ----------
    report : Report
        Which one. Its language is that of all that is made and said here.
    given : mapping of parameter to value
        As from the command line.
    out : Path
        Folder for the files. They are made in a folder of their own first: whatever goes
        wrong, the previous report stays as it was.
    progress : callable
        Told how many cells of how many are done.

    Returns
    -------
    ReportFiles

    Raises
    ------
    ParameterError, DataError, ReaderError
        If the parameters or the data are not usable.
    """
    with speaking(report.lang):
        values = settle(report.parameters, given)
        _refuse_half(report, values)
        return _made(report, values, out.absolute(), progress)


def _refuse_half(report: Report, values: Mapping[str, Any]) -> None:
    """Stop where a part of the data is the reader's own: the rest would be the course's."""
    missing = [one for one in report.inputs if not one.optional and one.parameter not in values]
    given = [one for one in report.inputs if one.parameter in values]
    if missing and given:
        raise ParameterError(
            N_("The report {report} needs more of your own data. Given: {given}. Missing: {missing}. Add {setting}."),
            report=report.name, given=input_title(given[0]), missing=input_title(missing[0]),
            setting=Setting(missing[0].parameter, _("FILE")),
        )  # fmt: skip


def _made(report: Report, values: Mapping[str, Any], out: Path, progress: Callable[[int, int], None]) -> ReportFiles:
    with _staging(out, report.name) as staging:
        notebook = _run(report, values, staging, progress)
        record = made_from(report, values, notebook)
        files = ReportFiles(*(staging / f"{report.name}{suffix}" for suffix in SUFFIXES))
        files.html.write_text(page(report, notebook, record), encoding="utf-8")
        write_excel(files.excel, report, record, sheets(staging / "sheets"))
        files.record.write_text(json_text(record), encoding="utf-8")
        if (document := document_of(notebook)) is not None:
            files = replace(files, word=staging / f"{report.name}.docx")
            write_word(staging / f"{report.name}.docx", report, document)
        final = ReportFiles(*(out / path.name for path in files.paths))
        _put(files, final)
    return final


def _put(files: ReportFiles, final: ReportFiles) -> None:
    pairs = list(zip(files.paths, final.paths, strict=True))
    try:
        # An Excel file open in another program cannot be replaced on Windows: find out before
        # the first file is moved, so that a report is never half new.
        for _source, target in pairs:
            if target.exists():
                with target.open("r+b"):
                    pass
        for source, target in pairs:
            source.replace(target)
    except OSError as denied:
        raise DataError(
            N_("The file {file} cannot be replaced. Close it in other programs and try again."),
            file=denied.filename,
        ) from denied


@contextmanager
def _staging(out: Path, name: str) -> Iterator[Path]:
    try:
        out.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=f".{name}-", dir=out))
    except OSError as denied:
        raise DataError(
            N_("The report cannot be written into the folder {folder}. Choose another with {setting}."),
            folder=out,
            setting=Setting("out"),
        ) from denied
    try:
        (staging / "sheets").mkdir()
        yield staging
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def report_notebook(report: Report) -> NotebookNode:
    """The notebook without what is for students only."""
    notebook = report.read()
    notebook.cells = [cell for cell in notebook.cells if not tagged(cell, "lesson")]
    return notebook


def _run(
    report: Report, values: Mapping[str, Any], staging: Path, progress: Callable[[int, int], None]
) -> NotebookNode:
    import papermill
    from papermill.exceptions import PapermillExecutionError

    from asiakkuus_lib.report.engine import ENGINE
    from asiakkuus_lib.report.kernels import ThisPython

    source = staging / "report.ipynb"
    nbformat.write(report_notebook(report), source)
    clear_up(Path(tempfile.gettempdir()))
    # A kernel that is interrupted does not clear up its copies of the data: here that is done for it.
    with (
        tempfile.TemporaryDirectory(prefix=scratch_prefix(), ignore_cleanup_errors=True) as copies,
        _environment({
            SHEETS_FOLDER: str(staging / "sheets"), ADVICE_FOR: reader(), STYLED_BY_PAGE: "yes",
            "PYTHONHASHSEED": "0", "TMPDIR": copies,
        }),
    ):
        try:
            return papermill.execute_notebook(
                str(source), None, parameters=dict(values), engine_name=ENGINE, progress_bar=False,
                cwd=str(staging), kernel_manager_class=ThisPython, progress=progress,
            )  # fmt: skip
        except KeyboardInterrupt:
            # The kernel was interrupted too: that it died on the way is no news, whenever it is noticed.
            logging.getLogger("asyncio").setLevel(logging.CRITICAL)
            raise
        except PapermillExecutionError as failed:
            if failed.ename in {cls.__name__ for cls in AsiakkuusError.__subclasses__()}:
                raise ReaderError(failed.evalue) from None
            raise


@contextmanager
def _environment(variables: Mapping[str, str]) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in variables}
    os.environ.update(variables)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
