"""Names that a reader may have meant: very near ones, and ones that belong to something else."""

import ast
import builtins
import re
from collections.abc import Iterator
from types import ModuleType

import pandas as pd
from rapidfuzz.distance import OSA

from asiakkuus_lib.learn.columns import parsed

OURS = {"In", "Out", "get_ipython", "exit", "quit", "open", "display"}
OF_DATETIME = {"date", "datetime", "timedelta"}
MOST = 2000  # names that are looked at


def nearest(wanted: str, names: list[str]) -> str:
    """A name that differs by a slip of typing, or an empty text.

    A slip is a letter that is added, left out, changed, or swapped with the next.
    Short names may differ by one letter, others by two.

    Examples
    --------
    >>> nearest("custmers", ["customers", "scores"]), nearest("segments", ["segments_then"])
    ('customers', '')
    >>> nearest("segmetns", ["segments"]), nearest("rmf", ["rfm"])
    ('segments', 'rfm')
    """
    if not 3 <= len(wanted) <= 60:
        return ""
    slips = 1 if len(wanted) <= 5 else 2
    near = [name for name in names[:MOST] if abs(len(name) - len(wanted)) <= slips and name != wanted]
    found = min(((OSA.distance(wanted, name), name) for name in near), default=(slips + 1, ""))
    return found[1] if found[0] <= slips else ""


def own_names(names: dict[str, object]) -> list[str]:
    """What a reader may use by its name: what the notebook has made, and what Python has."""
    made = [name for name in names if isinstance(name, str) and not name.startswith("_") and name not in OURS]
    return [*made, *(name for name in dir(builtins) if not name.startswith("_"))]


def offered(module: ModuleType) -> list[str]:
    """The names that a module means for others.

    Examples
    --------
    >>> from asiakkuus_lib import rfm
    >>> "rfm_table" in offered(rfm), "pd" in offered(rfm)
    (True, False)
    """
    if hasattr(module, "__all__"):
        return [str(name) for name in module.__all__]
    public = [name for name in dir(module) if not name.startswith("_")]
    return [name for name in public if getattr(getattr(module, name), "__module__", "") == module.__name__]


def in_module(wanted: str, names: dict[str, object]) -> str:
    """How to write a name that a module in the notebook offers, or an empty text.

    Examples
    --------
    >>> from asiakkuus_lib import rfm
    >>> in_module("rfm_table", {"rfm": rfm})
    'rfm.rfm_table'
    """
    return next((f"{name}.{wanted}" for name, value in _modules(names) if wanted in offered(value)), "")


def near_in_module(wanted: str, names: dict[str, object]) -> str:
    """How to write a name like this one that a module in the notebook offers, or an empty text.

    Examples
    --------
    >>> from asiakkuus_lib import rfm
    >>> near_in_module("rfm_tabel", {"rfm": rfm})
    'rfm.rfm_table'
    """
    found = ((name, nearest(wanted, offered(value))) for name, value in _modules(names))
    return next((f"{name}.{near}" for name, near in found if near), "")


def _modules(names: dict[str, object]) -> list[tuple[str, ModuleType]]:
    return [(name, value) for name, value in names.items() if isinstance(value, ModuleType)]


def _around(wanted: str, line: str) -> Iterator[str]:
    """Names of what stands before the square brackets that have a name in them."""
    for node in ast.walk(parsed(line)):
        if isinstance(node, ast.Subscript):
            inside = (part.id for part in ast.walk(node.slice) if isinstance(part, ast.Name))
            if wanted in inside:
                yield from (part.id for part in ast.walk(node.value) if isinstance(part, ast.Name))


def in_table(wanted: str, names: dict[str, object], line: str = "") -> str:
    """How to write the name of a column or of what tables do, or an empty text.

    A table whose brackets the name stands in comes first, then one that the line speaks of, then the newest.

    Examples
    --------
    >>> table = pd.DataFrame({"days": [1]})
    >>> in_table("days", {"t": table, "u": table}, "u = t[days == 0]")
    't["days"]'
    >>> in_table("days", {"t": table}), in_table("value_counts", {"t": table, "u": table}, "value_counts(t)")
    ('t["days"]', 't.value_counts()')
    """
    made = [(name, value) for name, value in names.items() if isinstance(name, str) and name[:1] != "_"]
    spoken = set(re.findall(r"\w+", line))
    made.reverse()
    made.sort(key=lambda pair: pair[0] not in spoken)
    around = list(_around(wanted, line))
    made.sort(key=lambda pair: pair[0] not in around)
    for name, value in made:
        if isinstance(value, pd.DataFrame) and wanted in map(str, value.columns[:MOST]):
            return f'{name}["{wanted}"]'
    for name, value in made:
        if isinstance(value, (pd.DataFrame, pd.Series)) and callable(getattr(type(value), wanted, None)):
            return f"{name}.{wanted}()"
    return ""
