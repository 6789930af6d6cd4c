"""The reader's own answers of the whole course, gathered into one page.

They are read from the notebooks of a copy of the course; no cell is run, and no notebook is changed.
"""

import ast
import base64
import datetime
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from asiakkuus_lib.course import lessons
from asiakkuus_lib.errors import N_, DataError
from asiakkuus_lib.learn.answers import answers, is_task, source
from asiakkuus_lib.learn.progress import literal, stored_states
from asiakkuus_lib.learn.state import LOOKS, State
from asiakkuus_lib.learn.tasks import OpenTask
from asiakkuus_lib.learn.tasks.find import tasks_of
from asiakkuus_lib.learn.workbook import read_notebook
from asiakkuus_lib.locale import language, languages
from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.show.numbers import date
from asiakkuus_lib.show.text import harmless

TEMPLATE = Path(__file__).resolve().parent / "answers_page"
# What a reply says that does not tell whether the answer is right.
NO_VERDICT = {State.ANSWERED, State.STARTED, State.UNKNOWN_TASK, State.CANNOT_CHECK}


@dataclass(frozen=True)
class Text:
    """One thing that the reader wrote: words, or code where words could not be told from it."""

    said: str
    is_code: bool = False
    lang: str = ""  # of the page it was written on


@dataclass
class Answer:
    """What the reader wrote to one task, or beside the tasks of a chapter."""

    task: str
    texts: list[Text] = field(default_factory=list)
    state: State | None = None


@dataclass(frozen=True)
class Chapter:
    """A chapter of the page: its answers as they are shown, and the tasks that they are to."""

    number: str
    title: str
    answers: tuple[Mapping[str, object], ...]
    tasks: tuple[str, ...]


@dataclass(frozen=True)
class Gathered:
    """All that was found.

    Parameters
    ----------
    answers : mapping of task to Answer
        By the id of the task; by the number of the chapter, what was written beside its tasks.
    notebooks : int
        How many notebooks were read.
    unreadable : tuple of str
        Files that are not notebooks, by their paths inside the folder.
    """

    answers: Mapping[str, Answer]
    notebooks: int
    unreadable: tuple[str, ...]


def gather(folder: Path) -> Gathered:
    """Read the reader's own answers from the notebooks in a folder.

    Parameters
    ----------
    folder : Path
        A copy of the course, or a folder inside it. Folders inside it are read too.

    Examples
    --------
    >>> gather(Path("no such folder")).notebooks
    0
    """
    found: dict[str, Answer] = {}
    read, unreadable = 0, []
    for path in sorted(folder.rglob("*.ipynb")):
        inside = path.relative_to(folder)
        if any(part.startswith(".") for part in inside.parts):
            continue
        try:
            notebook = read_notebook(path)
        except OSError:
            notebook = None
        if notebook is None:
            unreadable.append(inside.as_posix())
            continue
        read += 1
        chapter = path.name.partition("_")[0]
        _read(notebook, chapter, path.parent.name if path.parent.name in languages() else "", found)
    return Gathered(found, read, tuple(unreadable))


def _read(notebook: Mapping, chapter: str, lang: str, found: dict[str, Answer]) -> None:
    states: dict[str, State] = {}
    for cell in notebook["cells"]:
        states |= {task: State(state) for task, state in stored_states(cell.get("outputs") or [])}
    for place, cells in answers(notebook).items():
        task = place or chapter  # the page of a lesson has no tasks
        texts = [text for cell in cells for text in _texts(cell, task, lang)]
        if not texts:
            continue
        answer = found.setdefault(task, Answer(task))
        answer.texts += [text for text in texts if text.said not in {known.said for known in answer.texts}]
        answer.state = states.get(task, answer.state)


def _texts(cell: Mapping, task: str, lang: str) -> list[Text]:
    """What an own cell says; an open answer without the Python around it."""
    written = source(cell).strip("\n")
    if cell["cell_type"] != "code":
        return [Text(written, lang=lang)] if written.strip() else []
    if not is_task(task):
        return []
    said = _words(written) if _is_open(task) else None
    if said is None:
        return [Text(written, is_code=True)]
    return [Text(text, lang=lang) for text in said if text]


def _words(code: str) -> list[str] | None:
    """The texts that code stores, or None where it is not understood."""
    try:
        body = ast.parse(code).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    stores = [node.value for node in body if isinstance(node, ast.Assign)]
    return [literal(value) for value in stores] if stores and len(stores) == len(body) else None


def _is_open(task: str) -> bool:
    return task.partition(".")[2].startswith("O")


def answers_page(folder: Path) -> str:
    """The reader's own answers as one HTML page, in the reader's language.

    Parameters
    ----------
    folder : Path
        A copy of the course, or a folder inside it.

    Raises
    ------
    DataError
        If there is no notebook in it.
    """
    found = gather(folder)
    if not found.notebooks:
        raise DataError(
            N_("There is no page of the course in {folder}. Give the folder of your own copy."),
            folder=folder,
        )
    chapters = [chapter for number, title in _chapters() if (chapter := _chapter(number, title, found.answers))]
    told = [task for chapter in chapters for task in chapter.tasks]
    style = (TEMPLATE / "style.css").read_text(encoding="utf-8")
    environment = Environment(
        loader=FileSystemLoader(TEMPLATE), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    return environment.get_template("page.html.j2").render(
        words=_page_words(found, told), chapters=chapters, lang=language(), style=style,
        style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode("ascii"),
    )  # fmt: skip


def _chapters() -> list[tuple[str, str]]:
    return [(lesson.number, lesson.title.said()) for lesson in lessons() if lesson.number]


def _page_words(found: Gathered, told: Iterable[str]) -> dict[str, object]:
    """The words around the answers."""
    given = [found.answers[task] for task in told if is_task(task)]
    own_words = sum(_is_open(answer.task) for answer in given)
    answered = len(given) - own_words
    checked = sum(not _is_open(answer.task) and answer.state is not None for answer in given)
    right = sum(answer.state is State.CORRECT for answer in given)
    counted = _(
        "In your own words: {open}. In tasks with a check: {answered}, of them checked: {checked} and right: {right}."
    )
    notes = [] if given else [_("Nothing has been answered yet. What you write and save is seen here.")]
    if found.unreadable:
        unread = _("Could not be read: {files}. Open and save them in JupyterLab, then gather the answers again.")
        notes.append(unread.format(files=", ".join(map(harmless, found.unreadable))))
    return {
        "title": _("My answers from the course"), "contents": _("Contents"), "notes": notes,
        "name": _("Name:"), "day": date(datetime.date.today()),
        "counted": counted.format(open=own_words, answered=answered, checked=checked, right=right),
    }  # fmt: skip


def _chapter(number: str, title: str, found: Mapping[str, Answer]) -> Chapter | None:
    """A chapter with its answers in the order of its page; those to tasks that are gone, and notes, come last."""
    known = {task.id: task for task in tasks_of(number)}
    gone = sorted(task for task in found if task.startswith(f"{number}.") and task not in known)
    order = [task for task in (*known, *gone, number) if task in found]
    if not order:
        return None
    shown: list[Mapping[str, object]] = []
    for task in order:
        asked, answer = known.get(task), found[task]
        heading = f"{task} {asked.title.said()}" if asked else task if is_task(task) else _("Notes")
        verdict = answer.state if answer.state not in NO_VERDICT and not isinstance(asked, OpenTask) else None
        texts = [Text(_clean(text.said), text.is_code, text.lang) for text in answer.texts]
        unchecked = asked is not None and not isinstance(asked, OpenTask) and answer.state is None
        shown.append({"heading": heading, "state": _("Not checked") if unchecked else _state(verdict), "texts": texts})
    return Chapter(number, title, tuple(shown), tuple(order))


def _state(state: State | None) -> str:
    return f"{LOOKS[state].icon} {_(LOOKS[state].label)}" if state else ""


def _clean(text: str) -> str:
    """A text as it was written, line by line, without marks that nobody sees."""
    return "\n".join(harmless(line.replace("\t", "    ")) for line in text.splitlines())


def _another(file: Path) -> Path:
    """A name beside a file, which nothing has yet."""
    numbered = (file.with_stem(f"{file.stem}-{n}") for n in count(2))
    return next(path for path in numbered if not path.exists())


def write_answers(folder: Path, file: Path) -> Path:
    """Write the reader's own answers into a page.

    Parameters
    ----------
    folder : Path
        A copy of the course, or a folder inside it.
    file : Path
        The page. A file that is there already is never touched.

    Returns
    -------
    Path
        The page.

    Raises
    ------
    DataError
        If the file exists or cannot be written, or there is no notebook in the folder.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> write_answers(Path("no such folder"), Path("answers.html"))
    Traceback (most recent call last):
        ...
    asiakkuus_lib.errors.DataError: There is no page of the course in no such folder. Give the folder of your own copy.
    """
    file = file.expanduser()
    page = answers_page(folder.expanduser())
    try:
        with file.open("x", encoding="utf-8", errors="xmlcharrefreplace") as opened:
            opened.write(page)
    except FileExistsError as there:
        raise DataError(
            N_("The file {file} already exists. Give another name, for instance {option}."),
            file=file, option=f"--out {_another(file)}",
        ) from there  # fmt: skip
    except OSError as denied:
        raise DataError(
            N_(
                "The file {file} cannot be written into the folder {folder}. "
                "Check that the folder exists and that you may write into it."
            ),
            file=file.name, folder=file.absolute().parent,
        ) from denied  # fmt: skip
    return file
