"""What the cells that were run have given, so that a check never grades an old answer as a new one.

A check grades only an answer that was given since its cell last ran without an error. An answer written
into the check itself is always graded. The answer of a name is graded when the cell that gave it is still
in force: it is not, once that cell (or another that stores the same name) has ended in an error, or has
run without storing the name. Where the last cell stored nothing at all, its value may have been meant for
the answer: then the reply says so.
"""

import ast
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import ModuleType, TracebackType
from typing import Any, Protocol

import numpy as np

from asiakkuus_lib.errors import N_
from asiakkuus_lib.learn.answers import digest
from asiakkuus_lib.learn.as_typed import DECIMALS, THOUSANDS, surely_split, unquoted, with_point
from asiakkuus_lib.learn.columns import parsed
from asiakkuus_lib.learn.marks import with_commas
from asiakkuus_lib.learn.names import nearest
from asiakkuus_lib.learn.reading import has_gaps, unanswered
from asiakkuus_lib.locale import translate as _

ASKS = {"check", "reflect"}
CHECKS = re.compile(r"^\s*(?:check|reflect)\s*\(", re.MULTILINE)
STORED = re.compile(r"^([^\W\d]\w*)\s*(?::[^=\n]+)?[-+*/]?=(?!=)", re.MULTILINE)
NAMELESS = re.compile(r"\s*=\s*([^=\s].*)")
PLAIN = (int, float, complex, np.number, str, tuple, list, dict, set, date, timedelta)
LONGEST = 100

AFTER_AN_ERROR = N_(
    "The cell that you ran ended in an error, so your answer was not stored. "
    "Put the error right, run the cell again, and then run this check."
)
NAME_IT = N_(
    "The name is missing before the equals sign, so your answer was not stored. "
    "Write {line} and run the cell again, then this check."
)
VALUE_NOT_STORED = N_(
    "Python worked out {value} but did not store it. Write {line} and run the cell again, then this check."
)
NOT_STORED = N_(
    "Python worked out an answer but did not store it. "
    "Write {name} = in front of it and run the cell again, then this check."
)
ASIDE = N_(
    "Note: Python worked out {value} in the last cell but did not store it. This reply is about the answer "
    "that the name {name} holds."
)
COMPARED = N_(
    "Two equals signs only compare; one stores the answer. Write {line} and run the cell again, then this check."
)
OTHER_NAME = N_(
    "Your answer is stored under the name {other}, but this check reads the name {name}. "
    "Put the name right and run the cell again, then this check."
)
NO_LONGER = N_(
    "The cell of your answer no longer stores anything under the name {name}. "
    "Write {name} = in front of your answer and run the cell again, then this check."
)
NOT_IN_CELL = N_(
    "The cell of your answer has been run, but nothing in it is stored under the name {name}. "
    "Write {name} = and your answer on the last line of the cell. Run the cell again, then this check."
)
COMMA_NOT_STORED = N_(
    "A comma separates numbers, and Python did not store what you wrote. "
    "Write {line} and run the cell again, then this check."
)
COLON = N_(
    "A colon does not store anything; an equals sign does. Write {line} and run the cell again, then this check."
)
CHANGED = N_(
    "The page gave the name {name}, but a cell of yours has stored something else under it. Run again the cell "
    "of the page that stores {name}, and then your own cell. Give your own result another name."
)


class CellInfo(Protocol):
    """What IPython tells of a cell that runs."""

    raw_cell: str | None
    cell_id: str | None


class CellResult(Protocol):
    """What IPython tells of a cell that has run."""

    info: CellInfo
    success: bool
    result: object


class Events(Protocol):
    """Where IPython tells of cells."""

    def register(self, event: str, function: Callable[..., None], /) -> None: ...

    def unregister(self, event: str, function: Callable[..., None], /) -> None: ...


class Shell(Protocol):
    """What the course needs of IPython's shell."""

    user_ns: dict[str, Any]
    events: Events

    def transform_cell(self, source: str, /) -> str: ...

    def set_custom_exc(
        self, errors: tuple[type[BaseException], ...], handler: Callable[..., None] | None, /
    ) -> None: ...

    def showtraceback(
        self, error: tuple[type[BaseException], BaseException, TracebackType | None], /, *, tb_offset: int | None
    ) -> None: ...

    def _showtraceback(self, etype: type[BaseException], error: BaseException, lines: list[str], /) -> None: ...


@dataclass(frozen=True, eq=False)
class Run:
    """One run of a cell: what it said, whether it ended well, and what it stored or left unstored."""

    source: str
    cell: str | None
    ok: bool
    value: object = None
    stores: frozenset[str] = frozenset()
    mentions: frozenset[str] = frozenset()
    shows: ast.expr | None = None  # a last line that works something out and stores it nowhere
    colons: Mapping[str, str] = field(default_factory=dict)  # names with a colon for an equals sign, and what follows
    changed: str = ""  # a name of the page that was used when it no longer held what the page gave

    @property
    def is_unstored(self) -> bool:
        """Whether a plain value, such as an answer might be, was worked out and not stored."""
        return self.ok and self.shows is not None and isinstance(self.value, PLAIN)

    @property
    def as_handed_out(self) -> bool:
        """Whether the cell is one of the page's own, unchanged: its id is then the digest of its text."""
        return (self.cell or "").partition("-")[0] == digest({"cell_type": "code", "source": self.source})


class Cells:
    """Listens to a shell's cells.

    Examples
    --------
    >>> from types import SimpleNamespace as Some
    >>> shell = Some(user_ns={"days": 303}, transform_cell=str)
    >>> cells = Cells(shell)
    >>> cells.begin(Some(raw_cell="days = 567 +"))
    >>> cells.end(Some(success=False, result=None, info=Some(raw_cell="days = 567 +", cell_id=None)))
    >>> cells.begin(Some(raw_cell="check('06.A1', days)"))
    >>> cells.withheld("06.A1") is None, Cells(shell).withheld("06.A1") is None
    (False, True)
    """

    def __init__(self, shell: Shell) -> None:
        self.shell = shell
        self.last: Run | None = None
        self._given: dict[str, Run] = {}
        self._taken_back: dict[str, Run] = {}
        self._of_page: dict[str, tuple[Run, type]] = {}
        self._ran: dict[str, bool] = {}
        self._now = ""
        self._before: dict[str, int] = {}
        self._running: str | None = None

    def begin(self, info: CellInfo) -> None:
        """Remember a cell that is about to run (the event pre_run_cell)."""
        self._now = info.raw_cell or ""
        self._running = getattr(info, "cell_id", None)
        self._before = {name: id(value) for name, value in self.shell.user_ns.items()}

    def end(self, result: CellResult) -> None:
        """Remember what a cell gave (the event post_run_cell)."""
        info = getattr(result, "info", None)
        source = getattr(info, "raw_cell", None) or ""
        if not source.strip() or re.match(r"\s*[%!?][^\n]*\s*$", source):
            return  # a magic command says nothing of an answer
        run = self._run(source, getattr(info, "cell_id", None), result)
        same_cell = [name for name, earlier in self._given.items() if run.cell and earlier.cell == run.cell]
        self._ran[(run.cell or "").partition("-")[0]] = run.ok
        if run.ok:
            for name in run.stores:
                self._given[name] = run
                self._taken_back.pop(name, None)
                if run.as_handed_out and not self._is_empty(name):
                    self._of_page[name] = run, type(self.shell.user_ns.get(name))
            self._taken_back |= dict.fromkeys(run.colons, run)
            looks_only = isinstance(run.shows, ast.Compare | ast.BinOp)
            for name in same_cell:
                if name not in run.stores and (looks_only or name not in run.mentions):
                    self._taken_back[name] = run
        else:
            self._taken_back |= dict.fromkeys([*run.stores, *run.colons, *same_cell], run)
        if not CHECKS.search(source):
            self.last = run

    def withheld(self, task_id: object) -> str | None:
        """Why the answer that the running check names is not to be graded; None if it is."""
        tree = self._tree(self._now)
        asked = _argument(tree, task_id)
        if asked is None:
            return None
        here = set(_stored(tree))
        calls = [node.func for node in ast.walk(asked) if isinstance(node, ast.Call)]
        called = {function.id for function in calls if isinstance(function, ast.Name)}
        names = [name for name in _names(asked) if name not in here | called and self._is_data(name)]
        for name in names:
            if name in self._taken_back:
                return _explained(name, self._taken_back[name])
        if isinstance(asked, ast.Name) and names and self.last is not None:
            return self._asked_about(asked.id, self.last)
        return None

    def aside(self, task_id: object) -> str:
        """What to say beside the grade, when the last cell was another one and its value was left unstored."""
        asked = _argument(self._tree(self._now), task_id)
        if not isinstance(asked, ast.Name) or self.last is None or not self._is_another(asked.id, self.last):
            return ""
        value = _short(self.last.value)
        return _(ASIDE).format(name=asked.id, value=value) if value and self.last.is_unstored else ""

    def missing(self, name: str, starter: str = "") -> str | None:
        """Why a name that a check asks for is not there, if the cells tell; else None."""
        ended_well = self._ran.get(digest({"cell_type": "code", "source": starter})) if starter else None
        if (told := self._told_by_last(name)) is not None or ended_well is None:
            return told
        return _(NOT_IN_CELL).format(name=name) if ended_well else _(AFTER_AN_ERROR)

    def _told_by_last(self, name: str) -> str | None:
        run = self.last
        if run is None or not CHECKS.search(self._now):
            return None
        if run.ok and run.as_handed_out and name not in run.stores:
            return None  # a cell of the page, which nobody wrote an answer in
        meant = not run.stores or name in run.stores or nearest(name, list(run.stores))
        tells = not run.ok or run.shows or run.stores or name in run.colons
        return _explained(name, run) if meant and tells else None

    def changed(self, names: Iterable[str]) -> str:
        """The first of the names that the page gave and another cell has stored anew; empty if there is none."""
        return next((name for name in names if self._is_changed(name)), "")

    def used_changed(self, task_id: object) -> str:
        """A name of the page that no longer held what the page gave, when the answer to the task was worked out."""
        asked = _argument(self._tree(self._now), task_id)
        run = self._given.get(asked.id) if isinstance(asked, ast.Name) else None
        return run.changed if run else ""

    def typed(self, task_id: object) -> str:
        """How the answer that the running check names was written: the lines that gave it."""
        tree = self._tree(self._now)
        asked = _argument(tree, task_id)
        if asked is None:
            return ""
        if not isinstance(asked, ast.Name):
            return ast.get_source_segment(self._code(self._now), asked) or ""
        if asked.id in _stored(tree):
            return self._now
        run = self._given.get(asked.id)
        return run.source if run else ""

    def _asked_about(self, name: str, last: Run) -> str | None:
        given = self._given.get(name)
        if last is given:
            empty = unanswered(self.shell.user_ns.get(name))
            return _explained(name, last) if empty and last.is_unstored else None
        near = nearest(name, [other for other in last.stores if self._given.get(other) is last or not last.ok])
        if near or not (last.stores or last.ok):
            return _explained(name, last)
        if last.is_unstored and not last.stores and not self._is_another(name, last):
            return _explained(name, last)
        return None

    def _is_another(self, name: str, last: Run) -> bool:
        """Whether the last cell is surely another than the one that gave an answer."""
        given = self._given.get(name)
        if given is None or last.stores or not (last.cell and given.cell):
            return False
        return last.cell != given.cell and not unanswered(self.shell.user_ns.get(name))

    def _is_data(self, name: str) -> bool:
        return name in self.shell.user_ns and not isinstance(self.shell.user_ns[name], ModuleType)

    def _is_empty(self, name: str) -> bool:
        value = self.shell.user_ns.get(name)
        return unanswered(value) or has_gaps(value)

    def _is_changed(self, name: str) -> bool:
        (first, kind), last = self._of_page.get(name, (None, object)), self._given.get(name)
        if first is None or last is None or last.cell == first.cell or last.as_handed_out:
            return False
        own = last.cell is not None and last.cell == self._running  # as a task asks: the answer's cell works it out
        return not own or type(self.shell.user_ns.get(name)) is not kind

    def _code(self, source: str) -> str:
        try:
            return self.shell.transform_cell(source)
        except SyntaxError:
            return source

    def _tree(self, source: str) -> ast.Module | None:
        try:
            return ast.parse(self._code(source))
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return None

    def _run(self, source: str, cell: str | None, result: CellResult) -> Run:
        tree = self._tree(source)
        stores = set(STORED.findall(source)) if tree is None else set(_stored(tree))
        stores |= {
            name
            for name, value in self.shell.user_ns.items()
            if self._before.get(name) != id(value) and name[:1] != "_" and name not in {"In", "Out"}
        }
        mentions = _names(tree) if tree else ()
        value = getattr(result, "result", None)
        shows = _shown(tree) if value is not None else None
        return Run(
            source, cell, result.success, value, frozenset(stores), frozenset(mentions), shows,
            _colons(self._code(source), tree, stores), self.changed(_used_first(tree)),
        )  # fmt: skip


_cells: Cells | None = None


def watch(shell: Shell) -> None:
    """Begin to listen to a shell; once for each shell."""
    global _cells
    if _cells is None or _cells.shell is not shell:
        forget()
        _cells = Cells(shell)
        shell.events.register("pre_run_cell", _cells.begin)
        shell.events.register("post_run_cell", _cells.end)


def forget() -> None:
    """Stop listening."""
    global _cells
    if _cells is not None:
        _cells.shell.events.unregister("pre_run_cell", _cells.begin)
        _cells.shell.events.unregister("post_run_cell", _cells.end)
        _cells = None


def withheld(task_id: object) -> str | None:
    """Why the answer to a task is not to be graded; None if it is.

    Examples
    --------
    >>> withheld("06.A1") is None
    True
    """
    return _cells.withheld(task_id) if _cells else None


def aside(task_id: object) -> str:
    """What to say beside the grade of a task, about a value that was left unstored."""
    return _cells.aside(task_id) if _cells else ""


def missing(name: str, starter: str = "") -> str | None:
    """Why a name that a check asks for is not there; None if there is nothing to say.

    The `starter` is what the page has in the cell of the answer.
    """
    return _cells.missing(name, starter) if _cells else None


def typed(task_id: object) -> str:
    """How the answer to a task was written, as far as is known."""
    return _cells.typed(task_id) if _cells else ""


def used_changed(task_id: object) -> str:
    """What to say of an answer worked out with a name of the page that no longer held what the page gave."""
    name = _cells.used_changed(task_id) if _cells else ""
    return _(CHANGED).format(name=name) if name else ""


def changed(source: str, before: str = "") -> str:
    """What to say of a piece of code that uses such a name, which the code before it in its cell did not store."""
    own = set(_stored(parsed(before)))
    names = (name for name in _used_first(parsed(source)) if name not in own)
    name = _cells.changed(names) if _cells else ""
    return _(CHANGED).format(name=name) if name else ""


def _explained(name: str, run: Run) -> str:
    line = run.source.strip()
    if name in run.colons:
        return _(COLON).format(line=f"{name} = {_meant(name, run.colons[name])}")
    if not run.ok:
        if match := NAMELESS.fullmatch(line):
            return _(NAME_IT).format(line=f"{name} = {_meant(name, match[1].strip())}")
        return _(AFTER_AN_ERROR)
    if near := nearest(name, sorted(run.stores)):
        return _(OTHER_NAME).format(name=name, other=near)
    shows = run.shows
    if isinstance(shows, ast.Compare) and isinstance(shows.left, ast.Name) and isinstance(shows.ops[0], ast.Eq):
        return _(COMPARED).format(line=f"{name} = {ast.unparse(shows.comparators[0])}")
    if shows is None:
        return _(NO_LONGER).format(name=name)
    written = line.splitlines()[-1].strip()
    short = _short(run.value)
    right = _meant(name, re.sub(rf"^{name}\s*==\s*", "", written))
    if right != written and len(right) <= LONGEST:
        return _(COMMA_NOT_STORED).format(line=f"{name} = {right}")
    if shows.lineno != shows.end_lineno or len(written) > LONGEST or not short:
        return _(NOT_STORED).format(name=name)
    return _(VALUE_NOT_STORED).format(value=short, line=f"{name} = {written}")


def _meant(name: str, written: str) -> str:
    """What was written as an answer, with points for decimal commas and commas for semicolons."""
    if ";" in unquoted(written):
        bare = written.strip().rstrip(";")
        return with_commas(bare if bare[:1] in {"[", "("} else f"[{bare}]") or written
    for piece in surely_split(f"{name} = {written.lstrip('-')}"):
        if DECIMALS.fullmatch(piece) and not THOUSANDS.fullmatch(piece):
            written = written.replace(piece, with_point(piece))
    return written


def _short(value: object) -> str:
    """A plain value as Python writes it; empty if it is long or of another sort."""
    value = value.item() if isinstance(value, np.number) else value
    said = repr(value) if isinstance(value, PLAIN) else ""
    return said if len(said) <= 40 else ""


def _argument(tree: ast.Module | None, task_id: object) -> ast.expr | None:
    """What a call of check or reflect in the cell gives as the answer to the task."""
    calls = [
        node
        for node in ast.walk(tree or ast.Module([], []))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ASKS
    ]
    for call in calls:
        named = {word.arg: word.value for word in call.keywords}
        first = call.args[0] if call.args else named.get("task_id")
        if isinstance(first, ast.Constant) and first.value == task_id or len(calls) == 1:
            return call.args[1] if len(call.args) > 1 else named.get("answer")
    return None


def _names(tree: ast.AST) -> tuple[str, ...]:
    return tuple(node.id for node in ast.walk(tree) if isinstance(node, ast.Name))


def _used_first(tree: ast.AST | None) -> Iterator[str]:
    """The names that a cell uses before it stores anything of its own under them."""
    own: set[str] = set()
    for line in getattr(tree, "body", ()):
        stores = set(_stored(line)) if isinstance(line, ast.Assign) else set()
        yield from (name for name in _read_names(line) if name not in own)
        own |= stores


def _read_names(line: ast.AST) -> Iterator[str]:
    """The names whose values a line needs: not those of a plain assignment's left side."""
    for node in ast.walk(line):
        if isinstance(node, ast.Name) and (isinstance(node.ctx, ast.Load) or not isinstance(line, ast.Assign)):
            yield node.id


def _stored(tree: ast.AST | None) -> Iterator[str]:
    """The names that a cell stores something under, its functions' own names left out."""
    if isinstance(tree, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        yield tree.name
    elif isinstance(tree, ast.Name) and isinstance(tree.ctx, ast.Store):
        yield tree.id
    elif isinstance(tree, ast.AnnAssign) and tree.value is None:
        return  # a name with a colon stores nothing
    elif isinstance(tree, ast.Subscript | ast.Attribute) and isinstance(tree.ctx, ast.Store):
        yield from (node.id for node in ast.walk(tree.value) if isinstance(node, ast.Name))
    elif isinstance(tree, ast.alias):
        yield (tree.asname or tree.name).partition(".")[0]
    elif tree is not None and not isinstance(tree, ast.Lambda | ast.ListComp | ast.SetComp | ast.DictComp):
        for node in ast.iter_child_nodes(tree):
            yield from _stored(node)


def _colons(source: str, tree: ast.Module | None, stores: Collection[str]) -> dict[str, str]:
    """Names that stand before a colon where an equals sign was meant, and what follows the colon."""
    lines = [node for node in tree.body if isinstance(node, ast.AnnAssign) and node.value is None] if tree else []
    meant = {line.target.id: line.annotation for line in lines if isinstance(line.target, ast.Name)}
    return {name: ast.get_source_segment(source, after) or "" for name, after in meant.items() if name not in stores}


def _shown(tree: ast.Module | None) -> ast.expr | None:
    """The last line of a cell, if it works something out and stores it nowhere."""
    last = tree.body[-1] if tree and tree.body else None
    looks = ast.Name | ast.Attribute | ast.Subscript
    return last.value if isinstance(last, ast.Expr) and not isinstance(last.value, looks) else None
