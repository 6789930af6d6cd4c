"""What in a notebook is the student's own, cell by cell. Decided here, once.

Whoever builds, updates, collects or follows exercises asks here. A built notebook tells what was
handed out: each cell of an exercise carries an `Identity` in its metadata, and the id of every built
cell is the digest of its text (both survive editing; copying and splitting a cell keep the metadata).
A cell is the student's own when its text is no longer the one handed out, or was never handed out.

All functions take notebooks and cells as plain dicts (`NotebookNode` is one) and change nothing.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

TEXT, GIVEN, ANSWER, CHECK, SOLUTION = "text", "given", "answer", "check", "solution"
# Cells that an update writes, not the course: what it has to say, and the heading of dropped tasks.
NOTE, HEADING = "note", "heading"
_PAGE = re.compile(r"\d+")


@dataclass(frozen=True)
class Identity:
    """Which cell of the course a cell is, or began as.

    Parameters
    ----------
    task : str
        The task's id, such as "06.A1"; for a cell that belongs to no task, the lesson's number.
    role : str
        "text", "given" (code that is only run), "answer" (where the answer goes), "check" or "solution".
    number : int
        Its place among the task's cells of that role, from 1.
    handed_out : str
        Digest of the cell as it was handed out. It tells nothing of an answer.
    """

    task: str
    role: str
    number: int
    handed_out: str

    @property
    def place(self) -> tuple[str, str, int]:
        """What stays the same when the text of the cell is written anew."""
        return self.task, self.role, self.number


def source(cell: Mapping) -> str:
    """The text of a cell, whether it is stored as one piece or as lines.

    Examples
    --------
    >>> source({"cell_type": "code", "source": ["x = 1\\n", "x"]})
    'x = 1\\nx'
    """
    text = cell["source"]
    return text if isinstance(text, str) else "".join(text)


def digest(cell: Mapping) -> str:
    """Twelve hexadecimal digits that stand for a cell's kind and text.

    Examples
    --------
    >>> digest({"cell_type": "code", "source": "x = ..."})
    '4354bcf475e9'
    """
    return hashlib.sha256(f"{cell['cell_type']}:{source(cell)}".encode(errors="surrogatepass")).hexdigest()[:12]


def identity(cell: Mapping) -> Identity | None:
    """The identity that the builder gave a cell, or None.

    Examples
    --------
    >>> cell = stamped({"cell_type": "code", "source": "x = ..."}, "06.A1", ANSWER)
    >>> identity(cell).place, identity({"cell_type": "code", "source": "x = 1"})
    (('06.A1', 'answer', 1), None)
    """
    note = (cell.get("metadata") or {}).get("asiakkuus")
    match note:
        case {"task": str(task), "role": str(role), "number": int(number), "handed_out": str(handed_out)}:
            return Identity(task, role, number, handed_out)
    return None


def stamped(cell: Mapping, task: str, role: str, number: int = 1, handed_out: str = "") -> dict:
    """The cell with an identity in its metadata; without `handed_out`, it is handed out as it is now.

    Examples
    --------
    >>> stamped({"cell_type": "code", "source": "x = ..."}, "06.A1", ANSWER)["metadata"]["asiakkuus"]["handed_out"]
    '4354bcf475e9'
    """
    note = {"task": task, "role": role, "number": number, "handed_out": handed_out or digest(cell)}
    return {**cell, "metadata": {**(cell.get("metadata") or {}), "asiakkuus": note}}


def handed_out(cell: Mapping) -> str:
    """Digest of what the cell was when it was handed out; empty for a cell that never was.

    Copies handed out before cells had identities are known by their ids. An id that another program
    gave is not that of any text.

    Examples
    --------
    >>> handed_out({"cell_type": "code", "source": "x = 1", "id": "4354bcf475e9-2"})
    '4354bcf475e9'
    """
    known = identity(cell)
    if known:
        return known.handed_out
    found = re.fullmatch(r"([0-9a-f]{12})(-\d+)?", str(cell.get("id", "")))
    return found[1] if found else ""


def is_blank(cell: Mapping) -> bool:
    """Whether there is nothing in a cell: JupyterLab adds such cells by itself.

    Examples
    --------
    >>> is_blank({"cell_type": "code", "source": " \\n"})
    True
    """
    return not source(cell).strip() and not cell.get("attachments")


def is_own(cell: Mapping) -> bool:
    """Whether a cell holds something that the student wrote. This is what an answer is.

    Open answers, half-done ones and notes are answers alike; outputs are not.

    Examples
    --------
    >>> starter = stamped({"cell_type": "code", "source": "x = ..."}, "06.A1", ANSWER)
    >>> is_own(starter), is_own({**starter, "source": "x = 3"}), is_own({"cell_type": "raw", "source": "note"})
    (False, True, True)
    """
    return not is_blank(cell) and (handed_out(cell) != digest(cell) or bool(cell.get("attachments")))


def answers(notebook: Mapping) -> dict[str, list[Mapping]]:
    """A notebook's own cells by task, in the notebook's order.

    A cell that the student added belongs to the task of the cell before it; the task is the lesson's
    number outside tasks, and empty in notebooks that have no tasks.

    Examples
    --------
    >>> starter = stamped({"cell_type": "code", "source": "x = ..."}, "06.A1", ANSWER)
    >>> list(answers({"cells": [starter]})), list(answers({"cells": [{**starter, "source": "x = 3"}]}))
    ([], ['06.A1'])
    """
    found: dict[str, list[Mapping]] = {}
    task = ""
    for cell in notebook["cells"]:
        known = identity(cell)
        task = known.task if known else task
        if is_own(cell):
            found.setdefault(task, []).append(cell)
    return found


def edition(cells: Sequence[Mapping]) -> str:
    """Digest of a whole page as handed out: its cells, their identities and their order.

    Examples
    --------
    >>> edition([]) == edition([{"cell_type": "raw", "source": "", "id": "a"}])
    False
    """
    lines = [f"{cell['id']} {(known := identity(cell)) and known.place}" for cell in cells]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:12]


def is_task(task: str) -> bool:
    """Whether it is the id of a task, not the number of a lesson.

    Examples
    --------
    >>> is_task("06.A1"), is_task("06"), is_task("")
    (True, False, False)
    """
    return bool(task) and not _PAGE.fullmatch(task)
