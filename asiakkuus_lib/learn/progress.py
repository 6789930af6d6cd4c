"""What is done and what is not, read from the outputs stored in notebooks. No cell is ever run."""

import ast
import re
import warnings
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pandas as pd

from asiakkuus_lib.learn.state import State
from asiakkuus_lib.learn.tasks import tidy_id

NOT_RUN = "not_run"
UNREADABLE = "unreadable"
CALLS = {"check", "reflect"}


def progress(folder: str | Path) -> pd.DataFrame:
    """The state of every task in a folder's notebooks.

    Parameters
    ----------
    folder : str or Path
        A folder of exercise notebooks; folders inside it are read too.

    Returns
    -------
    DataFrame
        Columns notebook (path inside the folder), task, state. The state is a `State` value, or
        "not_run" for a check whose cell has no output, or "unreadable" (with an empty task) for a
        file that is not a notebook.

    Examples
    --------
    >>> list(progress("no such folder").columns)
    ['notebook', 'task', 'state']
    """
    rows = [(name, task, state) for name, task, state, _answer in _all_rows(Path(folder))]
    return pd.DataFrame(rows, columns=["notebook", "task", "state"], dtype=str)


def collect(folder: str | Path) -> pd.DataFrame:
    """The state of every task of every student, with the texts of the open answers.

    Parameters
    ----------
    folder : str or Path
        A folder that holds one folder for each student.

    Returns
    -------
    DataFrame
        Columns student (the name of the folder; empty for notebooks outside such folders),
        notebook, task, state, answer (of an open task; else empty). The answers are what students
        wrote, as it is: escape them before they go anywhere that formulas or HTML would work.

    Examples
    --------
    >>> list(collect("no such folder").columns)
    ['student', 'notebook', 'task', 'state', 'answer']
    """
    rows = []
    for name, task, state, answer in _all_rows(Path(folder)):
        student, _slash, rest = name.partition("/")
        rows.append((student, rest, task, state, answer) if rest else ("", name, task, state, answer))
    return pd.DataFrame(rows, columns=["student", "notebook", "task", "state", "answer"], dtype=str)


def _all_rows(folder: Path) -> Iterator[tuple[str, str, str, str]]:
    for path in sorted(folder.rglob("*.ipynb")):
        inside = path.relative_to(folder)
        if any(part.startswith(".") for part in inside.parts):
            continue
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                notebook = nbformat.read(path, as_version=4)
            rows = _rows(notebook)
        except Exception:
            rows = {"": (UNREADABLE, "")}
        for task, (state, answer) in rows.items():
            yield inside.as_posix(), task, state, answer


def _rows(notebook: nbformat.NotebookNode) -> dict[str, tuple[str, str]]:
    """Task -> state and open answer, in the order of the notebook; a later check wins."""
    rows: dict[str, tuple[str, str]] = {}
    texts: dict[str, str] = {}
    for cell in notebook.cells:
        if cell.cell_type != "code":
            continue
        asked = _calls(cell.source, texts)
        states = dict(stored_states(cell.outputs))
        stopped = next((out.get("ename") for out in cell.outputs if out.output_type == "error"), None)
        for task in [*asked, *(task for task in states if task not in asked)]:
            missing = State.NAME_MISSING.value if stopped == "NameError" else NOT_RUN
            rows[task] = (states.get(task, missing), asked.get(task, ""))
    return rows


def stored_states(outputs: list) -> Iterator[tuple[str, str]]:
    """The tasks and states that a cell's stored outputs tell of."""
    for output in outputs:
        note = (output.get("metadata") or {}).get("asiakkuus")
        if isinstance(note, dict) and note.get("state") in set(State) and isinstance(note.get("task"), str):
            yield tidy_id(note["task"]), str(note["state"])


def _calls(source: str, texts: dict[str, str]) -> dict[str, str]:
    """Tasks that a cell checks -> the open answer's text; assignments seen so far are kept in `texts`."""
    try:
        tree = ast.parse(re.sub(r"^\s*[%!].*$", "", source, flags=re.MULTILINE))
    except (SyntaxError, ValueError, RecursionError):
        return {}
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    texts[target.id] = literal(node.value)
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name), args=[ast.Constant(value=str(task)), *rest]) if name in CALLS:
                given = rest[0] if rest else ast.Constant("")
                text = texts.get(given.id, "") if isinstance(given, ast.Name) else literal(given)
                found[tidy_id(task)] = text if name == "reflect" else ""
    return found


def literal(node: ast.expr) -> str:
    """What a literal says, as text: no code is run."""
    try:
        value = ast.literal_eval(node)
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        return ""
    if value is ... or value is None:
        return ""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, dict):
        return "\n".join(f"{key}: {item}" for key, item in value.items() if item is not ...)
    if isinstance(value, (list, tuple, set)):
        return "\n".join(str(item) for item in value if item is not ...)
    return str(value)
