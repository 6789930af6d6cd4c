"""How a reader is told to set a parameter: as an option on the command line, as code in a notebook.

A message has a `Setting` in one of its named places, and is worded so that either form fits there.
"""

import json
import os
import re
import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

# The kernel that makes a report for the command inherits this, and so speaks to the command's user.
ADVICE_FOR = "ASIAKKUUS_ADVICE_FOR"
COMMAND, NOTEBOOK = "command", "notebook"
# What the command has an option of its own for.
_OPTIONS = {
    "data_path": "--data", "out": "--out", "pseudonymise": "--pseudonymise", "list_customers": "--customers",
}  # fmt: skip

_reader = os.environ.get(ADVICE_FOR, NOTEBOOK)


@dataclass(frozen=True)
class Setting:
    """A parameter and the value that it could be given, in the form in which this reader gives it.

    Parameters
    ----------
    name : str
        The parameter's name.
    value : str, float, bool, optional
        What to set it to; without it, only the parameter is named.

    Examples
    --------
    >>> "Leave them out with {skip}.".format(skip=Setting("bad_rows", "skip"))
    'Leave them out with bad_rows="skip".'
    >>> with advising(COMMAND):
    ...     print(Setting("bad_rows", "skip"), Setting("columns", "amount:…"), Setting("pseudonymise", True))
    --set bad_rows=skip --set columns="amount:…" --pseudonymise
    >>> with advising(COMMAND):
    ...     print(Setting("data_path", "sales.csv"), Setting("costs_path"), Setting("costs_path", "costs.csv"))
    --data sales.csv --data costs=… --data costs=costs.csv
    """

    name: str
    value: str | float | bool | None = None

    def __str__(self) -> str:
        return self._option() if _reader == COMMAND else self._code()

    def _option(self) -> str:
        option = _OPTIONS.get(self.name)
        if self.name.endswith("_path") and not option:
            value = "…" if self.value is None else _quoted(str(self.value))
            return f"--data {self.name.removesuffix('_path')}={value}"
        if self.value is None or self.value is True:
            return option or f"--set {self.name}" + ("=yes" if self.value else "")
        value = _quoted(str(self.value))
        return f"{option} {value}" if option else f"--set {self.name}={value}"

    def _code(self) -> str:
        if self.value is None:
            return self.name
        value = json.dumps(self.value, ensure_ascii=False) if isinstance(self.value, str) else repr(self.value)
        return f"{self.name}={value}"


def _quoted(value: str) -> str:
    if re.fullmatch(r"[\w.,:/-]+", value):
        return value
    # Windows knows the double marks only.
    return shlex.quote(value) if re.search(r'["$`\\]', value) else f'"{value}"'


def reader() -> str:
    """To whom advice is given now: "command" or "notebook"."""
    return _reader


@contextmanager
def advising(whom: str) -> Iterator[None]:
    """Advise the user of the command, or the reader of a notebook, for a while.

    Examples
    --------
    >>> with advising(COMMAND):
    ...     reader()
    'command'
    >>> reader()
    'notebook'
    """
    global _reader
    before, _reader = _reader, whom
    try:
        yield
    finally:
        _reader = before
