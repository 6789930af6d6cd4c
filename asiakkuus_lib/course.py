"""The course: its lessons, each found by its folder.

A lesson is a folder of `lessons/`, named by its number and its name: `l06_rfm`. In it are

- `lesson.toml`: titles, minutes, what to know before, the name and the title of its report where they are others
  (`report_name`, `report_title`), and what the report reads, the main input first
  (`inputs.register.optional = true`, and `inputs.register.columns = [...]` where a file to fill in asks for
  some fields of the kind only; the kinds are in `reading/input_kinds`);
- `lesson.py`: the page, in both languages (a source, not a module). Until it is there, the lesson is to come;
- `findings.py`: what its report finds, as functions of a case;
- `form.toml`: what is filled in for its report, if it is not made of tables alone; `lesson.toml` names the file, which
  several lessons may share. The form is then the main input, and `inputs` are what else is read;
- `exercises.py`: its tasks, `PAGE` and `TASKS`;
- `quiz.toml`: its quizzes.

A folder without a number, such as `overview`, is a page of its own and no chapter: it has `lesson.toml`, too, and comes
after the lessons.

Nobody lists lessons by hand: whoever needs them asks here.
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from asiakkuus_lib.errors import N_, ParameterError
from asiakkuus_lib.locale.both import Both

FOLDER = Path(__file__).parent / "lessons"
START = "00"  # the page that leads to the others, no chapter
_NUMBERED = re.compile(r"l(\d\d)_(\w+)")


@dataclass(frozen=True)
class ReportInput:
    """Something that the report of a lesson reads.

    Parameters
    ----------
    name : str
        Which kind of input: "transactions", "register", ...
    parameter : str
        The parameter of the notebook that names its file.
    optional : bool
        Whether the report can be made without it.
    columns : tuple of str
        Which fields of the kind the report wants to be filled in; empty for all of them.
    """

    name: str
    parameter: str
    optional: bool = False
    columns: tuple[str, ...] = ()


@dataclass(frozen=True)
class Lesson:
    """One lesson.

    Parameters
    ----------
    number : str
        Two digits: "06"; "" for a page of its own.
    name : str
        Name of its files: "rfm".
    report_name : str
        Name of its report; that of its files unless the lesson says otherwise.
    folder : Path
        Where it is.
    title : Both
        Its whole title.
    short : Both
        The title where it is mentioned in passing.
    reading, exercising : int
        Minutes that the page and the exercises take; 0 for a lesson to come.
    before : Both
        What to know before.
    report_title : Both
        What its report is called; the title of the lesson unless it says otherwise.
    report : Both
        What its report tells; empty if it has none.
    inputs : tuple of ReportInput
        What its report reads, the main input first; beside a form, what else it reads.
    form : Path or None
        The declaration of what is filled in for its report, its main input; None if it is made of tables.
    """

    number: str
    name: str
    report_name: str
    folder: Path
    title: Both
    short: Both
    reading: int
    exercising: int
    before: Both
    report_title: Both
    report: Both
    inputs: tuple[ReportInput, ...] = ()
    form: Path | None = None

    @property
    def stem(self) -> str:
        """Name of its notebooks without the ending: "06_rfm"."""
        return f"{self.number}_{self.name}" if self.number else self.name

    @property
    def is_chapter(self) -> bool:
        """Whether it is a chapter of the course: neither the start page nor a page of its own."""
        return self.number not in ("", START)

    @property
    def source(self) -> Path:
        """The source of its page."""
        return self.folder / "lesson.py"

    @property
    def is_written(self) -> bool:
        """Whether it can be read yet."""
        return self.source.is_file()

    @property
    def has_exercises(self) -> bool:
        """Whether it has a page of exercises."""
        return (self.folder / "exercises.py").is_file()

    def exercises(self) -> ModuleType:
        """The module of its tasks."""
        return import_module(f"{__package__}.lessons.{self.folder.name}.exercises")

    @property
    def has_findings(self) -> bool:
        """Whether what its report finds is told by functions."""
        return (self.folder / "findings.py").is_file()

    def findings(self) -> ModuleType:
        """The module of what its report finds."""
        return import_module(f"{__package__}.lessons.{self.folder.name}.findings")

    @cached_property
    def quizzes(self) -> tuple[dict[str, Any], ...]:
        """Its quizzes, as they stand in the file."""
        path = self.folder / "quiz.toml"
        return tuple(tomllib.loads(path.read_text(encoding="utf-8"))["item"]) if path.is_file() else ()


@cache
def lessons() -> tuple[Lesson, ...]:
    """Every lesson, those to come too, in the order of their numbers; the start page is the first.

    Examples
    --------
    >>> stems = [lesson.stem for lesson in lessons() if lesson.is_written]
    >>> stems[:2], stems[-1]
    (['00_start', '01_concepts'], 'overview')
    """
    found = [_lesson(path.parent) for path in FOLDER.glob("*/lesson.toml")]
    return tuple(sorted(found, key=lambda lesson: (not lesson.number, lesson.number, lesson.name)))


def _lesson(folder: Path) -> Lesson:
    numbered = _NUMBERED.fullmatch(folder.name)
    number, name = (str(numbered[1]), str(numbered[2])) if numbered else ("", folder.name)
    facts = tomllib.loads((folder / "lesson.toml").read_text(encoding="utf-8"))
    title, nothing = Both(**facts["title"]), {"fi": "", "en": ""}
    return Lesson(
        number, name, facts.get("report_name", name), folder, title, Both(**facts.get("short", facts["title"])),
        facts.get("reading", 0), facts.get("exercising", 0), Both(**facts.get("before", nothing)),
        Both(**facts.get("report_title", facts["title"])), Both(**facts.get("report", nothing)),
        tuple(_input(kind, **told) for kind, told in facts.get("inputs", {}).items()),
        folder / facts["form"] if "form" in facts else None,
    )  # fmt: skip


def _input(name: str, optional: bool, columns: Sequence[str] = ()) -> ReportInput:
    parameter = "data_path" if name == "transactions" else f"{name}_path"
    return ReportInput(name, parameter, optional, tuple(columns))


def chapters() -> tuple[Lesson, ...]:
    """The lessons without the start page, and without the pages of their own.

    Examples
    --------
    >>> len(chapters())
    14
    """
    return tuple(lesson for lesson in lessons() if lesson.is_chapter)


def lesson_of(number: str) -> Lesson | None:
    """A lesson by its number, or None.

    Examples
    --------
    >>> lesson_of("99") is None
    True
    """
    return next((lesson for lesson in lessons() if lesson.number and lesson.number == number), None)


def find_lesson(number: str) -> Lesson:
    """A lesson by its number.

    Raises
    ------
    ParameterError
        If there is none.

    Examples
    --------
    >>> find_lesson("06").name
    'rfm'
    """
    found = lesson_of(number)
    if found is None:
        known = ", ".join(lesson.number for lesson in chapters())
        raise ParameterError(
            N_("There is no chapter {chapter}. The chapters are: {known}."), chapter=number, known=known
        )
    return found
