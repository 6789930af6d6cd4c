"""A student's own copy of the course on disk: made, and brought up to date without losing a word."""

import errno
import json
import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

import nbformat

from asiakkuus_lib.errors import N_, AsiakkuusError
from asiakkuus_lib.learn.answers import is_own
from asiakkuus_lib.learn.renewal import is_current, renew
from asiakkuus_lib.locale import languages
from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.reading import bundled
from asiakkuus_lib.show.text import harmless

PAGES = ("exercises", "notebooks")
SOLUTIONS = "solutions"
TEACHERS_COMMAND = "asiakkuus lab --teacher"
# Why a file cannot be read or written, in words of our own: the system's are in English.
REASONS = {
    errno.EACCES: N_("permission denied"),
    errno.EPERM: N_("permission denied"),
    errno.EROFS: N_("nothing may be written there"),
    errno.ENOSPC: N_("the disk is full"),
    errno.ENOTDIR: N_("a file is in the place of a folder"),
    errno.ENOENT: N_("there is no such place"),
}
_PACKAGE = Path(__file__).resolve().parent.parent


class WorkbookError(AsiakkuusError):
    """The copy cannot be made, or not in that folder."""


class What(Enum):
    """What became of a file."""

    NEW = auto()
    SAME = auto()
    UPDATED = auto()
    ASIDE = auto()  # what was there is no notebook: kept under another name
    REMOVED = auto()  # a solution that nobody has touched
    LEFT = auto()  # a solution that somebody has changed
    SKIPPED = auto()  # the course's own file cannot be read


@dataclass(frozen=True)
class Change:
    """What was done to one file of the copy.

    Parameters
    ----------
    path : str
        The file's path inside the copy.
    what : What
        What became of it.
    own : int
        Cells in it that the student has written; every one of them was kept.
    carried : int
        Of them, cells that came now from the course's own folder.
    added, removed, dropped, restarted : tuple of str
        Tasks: see `renewal.Renewed`.
    aside : str
        The new name of what was in the file's place.
    """

    path: str
    what: What
    own: int = 0
    carried: int = 0
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    restarted: tuple[str, ...] = ()
    aside: str = ""


def course_of(folder: Path, course: Path) -> bool:
    """Whether a folder is the course itself or inside it, where a build or an update writes.

    Another checkout than this one is the course as well; a folder beside these in a checkout is not.
    """
    resolved = folder.resolve()
    around = [resolved, *resolved.parents]
    tops = [course.resolve(), *(path for path in around if (path / "tools" / "build.py").is_file())]
    inside = (*PAGES, SOLUTIONS, "tools", "data", "tests", "benchmarks", "asiakkuus_lib")
    own = {_PACKAGE, *(top / name for top in tops for name in inside)}
    return resolved in tops or not own.isdisjoint(around)


def make_workbook(folder: Path, solutions: bool = False, course: Path | None = None) -> list[Change]:
    """Make a student's own copy of the course, or bring it up to date.

    Every file is written beside the old one and then put in its place, so that an interrupted run
    loses nothing. What the student has written is never overwritten.

    Parameters
    ----------
    folder : Path
        The copy.
    solutions : bool
        Whether the model solutions are copied too. If not, those that lie in the copy are removed,
        unless somebody has changed them.
    course : Path, optional
        The course; by default the one that this library comes with.

    Raises
    ------
    WorkbookError
        If the folder is the course's own or a file, or cannot be written.
    """
    course = course or bundled()
    _refuse(folder, course)
    changes = []
    try:
        for kind in (*PAGES, *([SOLUTIONS] if solutions else [])):
            for source in sorted((course / kind).glob("*/*.ipynb")):
                changes.append(_bring(source, folder / source.relative_to(course), folder))
        return changes + ([] if solutions else _without_solutions(folder))
    except OSError as problem:
        raise WorkbookError(
            N_(
                "{path} could not be read or written ({reason}). No answer was lost. "
                "Close the program that has it open, or see that the folder is yours and the disk has room; "
                "then run the command again."
            ),
            path=problem.filename or folder,
            reason=_(REASONS.get(problem.errno or 0, "")) or problem.strerror or type(problem).__name__,
        ) from None
    except KeyboardInterrupt:
        raise WorkbookError(N_("Interrupted. No answer was lost: run the command again to finish.")) from None


def _refuse(folder: Path, course: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise WorkbookError(N_("{folder} is a file. Give the name of a folder for your own copy."), folder=folder)
    if folder.resolve() == folder.resolve().parent:
        raise WorkbookError(
            N_("{folder} is the root of the disk. Give a folder of your own, such as {example}."),
            folder=folder,
            example=Path.home() / "asiakkuus-kurssi",
        )
    for part in (folder, *(folder / kind for kind in (*PAGES, SOLUTIONS))):
        if course_of(part, course):
            raise WorkbookError(
                N_(
                    "{folder} belongs to the course itself, and updates write over what is there. "
                    "Give another folder for your own copy, such as {example}."
                ),
                folder=part,
                example=Path.home() / "asiakkuus-kurssi",
            )


def read_notebook(path: Path) -> dict | None:
    """A notebook of format 4, or None for anything else; cells without a usable id get one.

    Examples
    --------
    >>> read_notebook(Path(__file__)) is None
    True
    """
    try:
        return parse_notebook(path.read_bytes())
    except (IsADirectoryError, FileNotFoundError):
        return None


def parse_notebook(raw: bytes) -> dict | None:
    """The same of a file's bytes.

    Examples
    --------
    >>> parse_notebook(b'{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 4}')["nbformat_minor"]
    5
    >>> parse_notebook(b"") is None
    True
    """
    try:
        found = json.loads(raw.decode("utf-8-sig"))
        if found["nbformat"] != 4:
            return None
        notebook = {**found, "nbformat_minor": 5, "cells": _with_usable_ids(found["cells"])}
        nbformat.validate(notebook, version=4, version_minor=5)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, nbformat.ValidationError):
        return None
    return notebook


def _with_usable_ids(cells: list[dict]) -> list[dict]:
    taken = {str(cell.get("id")) for cell in cells}
    seen: set[str] = set()
    made = []
    for cell in cells:
        name = cell.get("id")
        if not isinstance(name, str) or not re.fullmatch(r"[a-zA-Z0-9_-]{1,64}", name) or name in seen:
            name = next(new for n in range(1, len(cells) + 2) if (new := f"cell-{n}") not in taken | seen)
        seen.add(name)
        made.append({**cell, "id": name})
    return made


def as_bytes(notebook: Mapping) -> bytes:
    """A notebook as JupyterLab writes it.

    Half a pair of surrogates, which JSON allows and UTF-8 does not, is written as JSON's own escape.
    """
    return (nbformat.writes(nbformat.from_dict(notebook)) + "\n").encode("utf-8", errors="backslashreplace")


def _bring(source: Path, target: Path, folder: Path) -> Change:
    """One file of the copy, made or brought up to date."""
    path = target.relative_to(folder).as_posix()
    fresh = source.read_bytes()
    course = parse_notebook(fresh)
    if course is None:
        return Change(path, What.SKIPPED)
    carried = sum(map(is_own, course["cells"]))
    before = target.read_bytes() if target.is_file() else None
    if before == fresh:
        return Change(path, What.SAME, carried)
    mine = None if before is None else parse_notebook(before)
    if mine is None:
        aside = _set_aside(target) if os.path.lexists(target) else ""
        _write(target, fresh)
        return Change(path, What.ASIDE if aside else What.NEW, carried, carried, aside=aside)
    renewed = renew(mine, course)
    own = sum(map(is_own, mine["cells"]))
    if is_current(mine, course) and not renewed.carried:
        return Change(path, What.SAME, own)
    if target.read_bytes() != before:  # saved in JupyterLab just now
        return _bring(source, target, folder)
    _write(target, as_bytes(renewed.notebook))
    return Change(
        path, What.UPDATED, renewed.own, renewed.carried, renewed.added, renewed.removed, renewed.dropped,
        renewed.restarted,
    )  # fmt: skip


def _write(target: Path, content: bytes) -> None:
    """Put a file in its place whole or not at all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with beside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def _set_aside(target: Path) -> str:
    """Give what is in the way a new name, one that JupyterLab opens as text; returns the name."""
    names = (target.with_name(f"{target.name}.aside-{n}.txt") for n in range(1, 10_000))
    free = next(name for name in names if not os.path.lexists(name))
    target.rename(free)
    return free.name


def _without_solutions(folder: Path) -> list[Change]:
    changes = []
    for path in sorted((folder / SOLUTIONS).rglob("*.ipynb")):
        notebook = read_notebook(path)
        name = path.relative_to(folder).as_posix()
        if notebook is None or not notebook["metadata"].get("asiakkuus") or any(map(is_own, notebook["cells"])):
            changes.append(Change(name, What.LEFT))
            continue
        path.unlink()
        if ".ipynb_checkpoints" not in path.parts:
            changes.append(Change(name, What.REMOVED))
    emptied = [path for path in (folder / SOLUTIONS).rglob("*") if path.is_dir()] if changes else []
    for path in (*sorted(emptied, reverse=True), folder / SOLUTIONS):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
    return changes


def tell(changes: Iterable[Change], folder: Path) -> list[str]:
    """What was done, line by line, in the reader's language.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> done = [Change("exercises/fi/06_rfm.ipynb", What.UPDATED, own=5, added=("06.A8",)),
    ...         Change("exercises/fi/07_profitability.ipynb", What.SAME, own=2)]
    >>> print("\\n".join(tell(done, Path("asiakkuus-kurssi"))))
    Your own copy of the course: asiakkuus-kurssi
    exercises/fi/06_rfm.ipynb: updated; cells you wrote, all kept: 5; new tasks: 06.A8
    New files: 0. Updated: 1. Unchanged: 1. Cells you have written, all kept: 7.
    """
    changes = list(changes)
    lines = [_("Your own copy of the course: {folder}").format(folder=folder)]
    first_time = all(change.what in (What.NEW, What.SKIPPED) for change in changes)
    lines += [line for change in changes if (line := _line(change, first_time))]
    removed = sum(change.what is What.REMOVED for change in changes)
    if removed:
        words = _("Model solutions are shown only with {command}. Removed from this copy: {n}.")
        lines.append(words.format(command=TEACHERS_COMMAND, n=removed))
    counts = {what: sum(change.what is what for change in changes) for what in What}
    lines.append(
        _("New files: {new}. Updated: {updated}. Unchanged: {same}. Cells you have written, all kept: {own}.").format(
            new=counts[What.NEW] + counts[What.ASIDE], updated=counts[What.UPDATED], same=counts[What.SAME],
            own=sum(change.own for change in changes),
        )
    )  # fmt: skip
    return list(map(harmless, lines))


def _line(change: Change, first_time: bool) -> str:
    """What there is to tell of one file; nothing of one that is as expected."""
    said = {
        What.NEW: "" if first_time and not change.carried else _("new"),
        What.UPDATED: _("updated") if change.own or change.added or change.removed else "",
        What.ASIDE: _("what was there is not a notebook that can be read; it is kept as {name}, with a new file here"),
        What.LEFT: _("a model solution that has been changed; left here, so do not hand this folder out"),
        What.SKIPPED: _("the course's own file cannot be read, so nothing was done"),
    }.get(change.what, "")
    if not said:
        return ""
    parts = [said.format(name=change.aside)]
    if change.own:
        parts.append(_("cells you wrote, all kept: {n}").format(n=change.own))
    if change.carried:
        parts.append(_("of them, brought from the course's own folder: {n}").format(n=change.carried))
    told = (
        (change.added, _("new tasks: {tasks}")),
        (change.removed, _("taken out of the course: {tasks}")),
        (change.restarted, _("your answer kept although the starter has changed: {tasks}")),
        (change.dropped, _("no longer in the course, your answers at the end of the page: {tasks}")),
    )
    parts += [words.format(tasks=", ".join(tasks)) for tasks, words in told if tasks]
    return f"{change.path}: {'; '.join(parts)}"


def student_folder(here: Path, name: str, course: Path | None = None) -> Path:
    """Where a student who stands in a folder works: the copy around it, else a folder of that name in it.

    In a checkout the copy stands at its top, wherever in it the student is.

    Parameters
    ----------
    here : Path
        The current folder.
    name : str
        Name of a new copy.
    course : Path, optional
        The course; by default the one that this library comes with.
    """
    course = course or bundled()
    for folder in (here, *here.parents):
        pages = (folder / "notebooks" / lang / "00_start.ipynb" for lang in languages())
        if (folder / "exercises").is_dir() and all(page.is_file() for page in pages) and not course_of(folder, course):
            return folder
    return (course if course in (here, *here.parents) else here) / name
