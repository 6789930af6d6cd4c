"""A student's notebook laid out anew on a newer edition of the course, with every answer in its place.

What an answer is, is decided in `learn.answers`. Nothing here reads or writes files.
"""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field

from asiakkuus_lib.errors import N_
from asiakkuus_lib.learn import answers
from asiakkuus_lib.learn.answers import digest, handed_out, identity, is_blank, is_own, source
from asiakkuus_lib.locale import translate

STARTER_CHANGED = N_(
    "**The starter of this task has changed.** Your answer above is as you wrote it. "
    "If the check does not find it, use the names of the new starter:"
)
NO_LONGER = N_("## Answers to tasks that are no longer in the course")


@dataclass(frozen=True)
class Renewed:
    """A notebook on the new edition, and what became of it.

    Parameters
    ----------
    notebook : dict
        The notebook in nbformat 4.5.
    own : int
        Cells that the student has written, all of them kept.
    carried : int
        Of them, those that came from the course's own file.
    added, removed, dropped, restarted : tuple of str
        Tasks that are new; tasks that the course has left out and nobody answered; those that it has left
        out and whose answers stand at the end; tasks that were answered and whose starter has changed.
    """

    notebook: dict
    own: int
    carried: int
    added: tuple[str, ...]
    removed: tuple[str, ...]
    dropped: tuple[str, ...]
    restarted: tuple[str, ...]


@dataclass
class _Item:
    """A cell of the student's that has a place in the course, and what was added after it."""

    cell: dict
    own: bool
    handed_out: str
    followers: list[dict] = field(default_factory=list)

    @property
    def cells(self) -> list[dict]:
        return [self.cell, *self.followers]


class _Course:
    """The new edition, and which of its cells a student's cell is or began as."""

    def __init__(self, cells: list[dict]) -> None:
        self.cells = cells
        self.by_place: dict[tuple[str, str, int], int] = {}
        self.by_id: dict[str, int] = {}
        self.by_digest: dict[str, int] = {}
        for i, cell in enumerate(cells):
            known = identity(cell)
            if known and self.by_place.setdefault(known.place, i) != i:
                continue
            if handed_out(cell):
                self.by_id.setdefault(str(cell.get("id", "")), i)
                self.by_digest.setdefault(handed_out(cell), i)
        self.tasks = list(dict.fromkeys(place[0] for place in self.by_place))
        self.lessons = {task.partition(".")[0] for task in self.tasks}
        # Somebody may have answered in the course's own file: what was added there has no place of its own.
        self.first = set(self.by_place.values()) | set(self.by_id.values())

    def find(self, cell: Mapping, bare: bool) -> int | None:
        """The place of a student's cell; a `bare` notebook is one from before cells had identities."""
        known = identity(cell)
        if known:
            return self.by_place.get(known.place)
        found = self.by_id.get(str(cell.get("id", "")))
        return self.by_digest.get(digest(cell)) if found is None and bare else found

    def place_after(self, cells: Iterable[Mapping]) -> int | None:
        """The answer's place of the task that the next check of a bare notebook names."""
        for cell in cells:
            tags = _tags(cell)
            if "check" in tags:
                named = (task for task in self.tasks if f'"{task}"' in source(cell))
                return self.by_place.get((next(named, ""), answers.ANSWER, 1))
            if "task" in tags:
                return None
        return None


def _tags(cell: Mapping) -> list[str]:
    return (cell.get("metadata") or {}).get("tags") or []


def _edition(notebook: Mapping) -> object:
    note = notebook["metadata"].get("asiakkuus")
    return note.get("edition") if isinstance(note, dict) else None


def is_current(mine: Mapping, course: Mapping) -> bool:
    """Whether a student's notebook is on this edition, with all of its cells still there.

    Such a notebook is left as it is: the student may have arranged it otherwise.
    """
    if _edition(mine) is None or _edition(mine) != _edition(course):
        return False
    cells = course["cells"]
    new = _Course(cells)
    bare = not any(map(identity, cells))
    there = {new.find(cell, bare) for cell in mine["cells"] if not is_blank(cell)}
    return all(i in there for i in new.first if not is_own(cells[i]) and not is_blank(cells[i]))


def renew(mine: Mapping, course: Mapping) -> Renewed:
    """Lay out the course's notebook anew with everything that the student has written.

    The student's cells keep their text, attachments and outputs. An answer stands at its task, wherever
    it was moved; an added cell stays after the cell that it followed; a changed text, or code that was
    only to be run, stands beside the new one if the course changed it too, else in its place. Answers to
    tasks that are no longer there are kept at the end, with the tasks' texts. Done again, it changes nothing.

    Parameters
    ----------
    mine : Mapping
        The student's notebook.
    course : Mapping
        The new edition. If somebody has answered in it, these answers are carried over to the tasks that
        the student has not answered.

    Examples
    --------
    >>> starter = {**answers.stamped({"cell_type": "code", "source": "x = ..."}, "06.A1", answers.ANSWER), "id": "a"}
    >>> note = {"asiakkuus": {"lang": "en", "edition": "2"}}
    >>> course = {"cells": [starter], "metadata": note, "nbformat": 4, "nbformat_minor": 5}
    >>> mine = {**course, "cells": [{**starter, "source": "x = 3"}], "metadata": {}}
    >>> renewed = renew(mine, course)
    >>> [cell["source"] for cell in renewed.notebook["cells"]], renewed.own
    (['x = 3'], 1)
    """
    return _Renewal(mine, course).result()


class _Renewal:
    """One layout in the making: the student's cells sorted by where they belong."""

    def __init__(self, mine: Mapping, course: Mapping) -> None:
        self.mine, self.notebook = mine, course
        self.course = _Course(course["cells"])
        note = course["metadata"].get("asiakkuus") or {}
        self.lang = note.get("lang")
        self.front: list[dict] = []  # added before anything else
        self.at: dict[int, list[_Item]] = {}  # at a cell of the course
        self.rest: dict[str, list[_Item]] = {}  # of a task that is there, though not that cell
        self.gone: dict[str, list[_Item]] = {}  # of a task that is not
        self.after_heading: list[dict] = []
        self.restarted: list[str] = []
        self.carried: list[dict] = []
        self._sort(mine["cells"])

    def _sort(self, cells: list[dict]) -> None:
        bare = not any(map(identity, cells))
        last = self.front
        for i, cell in enumerate(cells):
            known = identity(cell)
            own = is_own(cell)
            place = self.course.find(cell, bare)
            if place is None and own and bare and "starter" in _tags(cell):
                place = self.course.place_after(cells[i + 1 :])
            if place is not None:
                target = self.course.cells[place]
                same = digest(cell) == digest(target) and not cell.get("attachments") and not is_own(target)
                item = _Item(self._known(cell, target), own and not same, handed_out(cell))
                self.at.setdefault(place, []).append(item)
            elif known and known.role == answers.HEADING and not own:
                last = self.after_heading
                continue
            elif known and known.role != answers.NOTE and known.task.partition(".")[0] in self.course.lessons:
                item = _Item(cell, own, known.handed_out)
                if known.task not in self.course.tasks:
                    self.gone.setdefault(known.task, []).append(item)
                elif own:
                    self.rest.setdefault(known.task, []).append(item)
                else:
                    continue
            else:
                # Added, or brought from another page; what an update wrote is written anew.
                if own:
                    last.append(cell)
                continue
            last = item.followers

    @staticmethod
    def _known(cell: dict, target: dict) -> dict:
        """The cell with the identity of its place, if it is from before there were any."""
        place = identity(target)
        if identity(cell) or not place:
            return cell
        return answers.stamped(cell, place.task, place.role, place.number, handed_out(cell) or "-")

    def _lay(self, place: int) -> list[dict]:
        """The cells that come to a place of the course."""
        cell = self.course.cells[place]
        known = identity(cell)
        items = self.at.get(place, [])
        if place not in self.course.first and not self._wanted(cell):
            return []
        own = any(item.own for item in items)
        there = any(not item.own for item in items)
        stale = any(item.own and item.handed_out != handed_out(cell) for item in items)
        answer = known if known and known.role == answers.ANSWER else None
        laid: list[dict] = []
        if not there and (not own or (stale and not answer and not is_own(cell))):
            laid += self._course_cell(cell)
        for item in items:
            if item.own:
                laid.append(item.cell)
            elif there:
                # Somebody may have emptied the course's own cell, or answered what is answered in the copy too.
                mine = is_blank(cell) or (own and is_own(cell))
                laid += [item.cell] if mine else self._course_cell(cell)
                there = False
            laid += item.followers
        if own and stale and answer and all(item.own for item in items):
            self.restarted.append(answer.task)
            if not is_own(cell):
                laid.append(self._note(cell, answer.task))
        return laid

    def _course_cell(self, cell: dict) -> list[dict]:
        if is_blank(cell):
            return []
        if is_own(cell):
            self.carried.append(cell)
        return [cell]

    def _wanted(self, cell: dict) -> bool:
        """Whether a cell that somebody added to the course's own file is carried over."""
        if not is_own(cell):
            return False
        task = next(task for task, cells in answers.answers(self.notebook).items() if any(c is cell for c in cells))
        mine = answers.answers(self.mine)
        return task not in mine and all(digest(cell) != digest(own) for cells in mine.values() for own in cells)

    def _note(self, starter: dict, task: str) -> dict:
        text = f"{translate(STARTER_CHANGED, self.lang)}\n\n```python\n{source(starter)}\n```"
        return self._written(text, task, answers.NOTE)

    def _heading(self) -> dict:
        return self._written(translate(NO_LONGER, self.lang), "", answers.HEADING)

    @staticmethod
    def _written(text: str, task: str, role: str) -> dict:
        cell = {"cell_type": "markdown", "metadata": {"tags": ["task"]}, "source": text}
        cell = answers.stamped(cell, task, role)
        return {**cell, "id": digest(cell)}

    def _tail(self) -> tuple[list[dict], list[str]]:
        """Answers whose tasks are gone, with the texts of the tasks; and these tasks."""
        laid, tasks = list(self.after_heading), []
        for task, items in self.gone.items():
            if not any(item.own or item.followers for item in items):
                continue
            tasks.append(task)
            texts = [item for item in items if (known := identity(item.cell)) and known.role == answers.TEXT]
            question = [item for item in texts if not item.own and not is_blank(item.cell)]
            laid += [cell for item in question for cell in item.cells]
            for item in items:
                if item not in question:
                    laid += item.cells if item.own else item.followers
        return ([self._heading(), *laid] if laid else []), tasks

    def result(self) -> Renewed:
        last = {known.task: i for i, cell in enumerate(self.course.cells) if (known := identity(cell))}
        cells = list(self.front)
        for i, cell in enumerate(self.course.cells):
            cells += self._lay(i)
            known = identity(cell)
            if known and last[known.task] == i:
                cells += [cell for item in self.rest.get(known.task, []) for cell in item.cells]
        tail, dropped = self._tail()
        cells += tail
        had = {known.task for cell in self.mine["cells"] if (known := identity(cell))}
        added = [task for task in self.course.tasks if had and task not in had and answers.is_task(task)]
        laid = _with_ids(cells, self.course.cells)
        notebook = {
            "cells": laid,
            "metadata": deepcopy({**self.mine["metadata"], **self.notebook["metadata"]}),
            "nbformat": 4,
            "nbformat_minor": 5,
        }
        own = sum(map(is_own, laid))
        removed = tuple(task for task in self.gone if task not in dropped and answers.is_task(task))
        return Renewed(notebook, own, len(self.carried), tuple(added), removed, tuple(dropped), tuple(self.restarted))


def _with_ids(cells: Iterable[dict], course: list[dict]) -> list[dict]:
    """The cells with an id each; the course's keep theirs, and so do others where nothing else has it."""
    ours = {id(cell) for cell in course}
    taken = {str(cell["id"]) for cell in cells if id(cell) in ours}
    made = []
    for cell in cells:
        name = cell.get("id")
        if id(cell) not in ours and (not name or name in taken):
            name = next(new for n in range(1, len(taken) + 2) if (new := f"own-{n}") not in taken)
        taken.add(str(name))
        made.append(deepcopy({**cell, "id": name}))
    return made
