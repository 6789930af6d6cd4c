"""Whether the cell that was run last ended in an error, so that a check can say what it looked at.

When the cell that holds an answer stops in an error, the name of the answer still has its earlier value.
"""

import re
from dataclasses import replace

from asiakkuus_lib.errors import N_
from asiakkuus_lib.learn.state import Feedback, State
from asiakkuus_lib.locale import translate as _

CHECKS = re.compile(r"^\s*(?:check|reflect)\s*\(", re.MULTILINE)

EARLIER = N_("Note: the last cell ended in an error, so this is about your earlier answer.")
NOT_STORED = N_(
    "Note: the last cell ended in an error. If you wrote your answer in it, the answer was not stored: "
    "put the error right and run the cell again."
)


class LastCell:
    """Listens to a shell's cells.

    Examples
    --------
    >>> from types import SimpleNamespace as Some
    >>> shell = Some(user_ns={"answer": "early"})
    >>> memory = LastCell(shell)
    >>> memory.begin(Some(raw_cell="answer = early +"))
    >>> memory.end(Some(success=False, info=Some(raw_cell="answer = early +")))
    >>> memory.is_stale("early"), memory.is_stale("written in the check itself")
    (True, False)
    """

    def __init__(self, shell: object) -> None:
        self.shell = shell
        self.failed = False
        self._before: dict[str, int] | None = None
        self._new: frozenset[int] = frozenset()

    def begin(self, info: object) -> None:
        """Remember which value each name has before a cell (the event pre_run_cell)."""
        self._before = {name: id(value) for name, value in self.shell.user_ns.items()}

    def end(self, result: object) -> None:
        """Remember how a cell ended (the event post_run_cell)."""
        source = getattr(getattr(result, "info", None), "raw_cell", None) or ""
        if not source.strip() or CHECKS.search(source):
            return  # a check says nothing new of the answer
        self.failed = not result.success
        before = self._before or {}
        changed = (id(value) for name, value in self.shell.user_ns.items() if before.get(name) != id(value))
        self._new = frozenset(changed) if self.failed else frozenset()

    def is_stale(self, answer: object) -> bool:
        """Whether the answer is the value of a name from before the last cell, and that cell failed."""
        if not self.failed or id(answer) in self._new:
            return False
        return any(value is answer for name, value in self.shell.user_ns.items() if name[:1] != "_")


_memory: LastCell | None = None


def watch(shell: object) -> None:
    """Begin to listen to a shell; once for each shell."""
    global _memory
    if _memory is None or _memory.shell is not shell:
        forget()
        _memory = LastCell(shell)
        shell.events.register("pre_run_cell", _memory.begin)
        shell.events.register("post_run_cell", _memory.end)


def forget() -> None:
    """Stop listening."""
    global _memory
    if _memory is not None:
        _memory.shell.events.unregister("pre_run_cell", _memory.begin)
        _memory.shell.events.unregister("post_run_cell", _memory.end)
        _memory = None


def mind_the_error(feedback: Feedback, answer: object) -> Feedback:
    """Put a line first in the reply, if the reply is about an answer from before an error.

    Examples
    --------
    >>> mind_the_error(Feedback("06.A1", State.CORRECT, "So it is."), 3).note
    ''
    """
    about_the_course = {State.UNKNOWN_TASK, State.CANNOT_CHECK}
    if _memory is None or feedback.state in about_the_course or not _memory.is_stale(answer):
        return feedback
    return replace(feedback, note=_(NOT_STORED if feedback.state is State.NOT_ANSWERED else EARLIER))
