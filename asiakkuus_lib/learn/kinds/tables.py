"""Tables: compared by the names of their rows and columns, in whatever order they are."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from asiakkuus_lib.errors import N_
from asiakkuus_lib.learn.kinds.base import Kind, Outcome, wrong_type
from asiakkuus_lib.learn.kinds.groups import NUMERIC, name_missing
from asiakkuus_lib.learn.kinds.numbers import number
from asiakkuus_lib.learn.kinds.words import all_names, text, truth
from asiakkuus_lib.learn.reading import read_numbers, read_table, read_text
from asiakkuus_lib.learn.state import State


def table(columns: Mapping[str, Kind] | None = None, names: Mapping[str, tuple[str, ...]] | None = None) -> Kind:
    """A table (DataFrame).

    Parameters
    ----------
    columns : mapping, optional
        Kinds of columns; the others are numbers or texts, as they are in the expected table.
    names : mapping, optional
        Other names that count, for columns and rows.

    Examples
    --------
    >>> right = pd.DataFrame({"recency": [3, 9]}, index=["a", "b"])
    >>> table()(right, right.iloc[::-1]).state.value
    'correct'
    >>> table()(right, right.rename(columns={"recency": "days"})).values["missing"]
    'recency'
    """
    return Kind("table", N_("a table (DataFrame)"), compare_table, names=names or {}, columns=columns or {})


def compare_table(kind: Kind, expected: pd.DataFrame, answer: object) -> Outcome:
    """Compare cell by cell after bringing rows and columns into the same order."""
    given = read_table(answer)
    if given is None:
        return wrong_type(kind, answer)
    given = _with_index(kind, expected, given)
    labels = _labels(given.columns)
    places = {}
    for column in expected.columns:
        named = [i for i, label in enumerate(labels) if label in all_names(kind, _plain(column))]
        if not named:
            return name_missing([_plain(column)], [_plain(name) for name in given.columns], column=True)
        places[column] = named[0]
    rows = _rows(kind, expected, given)
    if isinstance(rows, Outcome):
        return rows
    picked = given.iloc[rows, list(places.values())]
    picked = picked.set_axis(expected.columns, axis=1).set_axis(expected.index)
    found = {
        column: _compare_column(kind, column, expected.iloc[:, position], picked.iloc[:, position])
        for position, column in enumerate(expected.columns)
    }
    off = {column: outcome for column, outcome in found.items() if not outcome.correct}
    if not off:
        return Outcome(State.CORRECT, read=picked)
    column, outcome = next(iter(off.items()))
    if len(found) > len(off) == 1 and _shifted(expected[column], picked[column]):
        outcome = Outcome(State.CLOSE, SHIFTED)
    return Outcome(outcome.state, outcome.message, {"column": str(column), **outcome.values}, picked)


SHIFTED = N_(
    "The column “{column}” differs by the same amount on every row, and the other columns are right. "
    "Check where you begin to count."
)


def _shifted(wanted: pd.Series, got: pd.Series) -> bool:
    """Whether every row is off by the same amount."""
    if len(wanted) < 2 or _kind_of(wanted).name not in NUMERIC or (have := _floats(got)) is None:
        return False
    difference = have - wanted.to_numpy(dtype=float, na_value=np.nan)
    slack = 1e-6 * max(1.0, float(np.nanmax(np.abs(have), initial=0)))
    return bool(np.isfinite(difference).all() and np.ptp(difference) <= slack < abs(difference[0]))


def _plain(label: object) -> object:
    return label if isinstance(label, str) or not isinstance(label, tuple) else " ".join(map(str, label))


def _labels(index: pd.Index) -> list[str]:
    """Labels as they are compared: text, numbers alike whether 12, 12.0 or "12"."""
    return [read_text(_plain(label)) or str(label).casefold() for label in index.tolist()]


def _with_index(kind: Kind, expected: pd.DataFrame, given: pd.DataFrame) -> pd.DataFrame:
    """Find the rows' names when they are still in a column of their own."""
    name = expected.index.name
    if name is None or given.index.name == name:
        return given
    labels = _labels(given.columns)
    match = next((i for i, label in enumerate(labels) if label in all_names(kind, name)), None)
    if match is None:
        return given
    index = pd.Index(given.iloc[:, match].to_numpy(), name=name)
    return given.iloc[:, [i for i in range(given.shape[1]) if i != match]].set_axis(index)


def _rows(kind: Kind, expected: pd.DataFrame, given: pd.DataFrame) -> list[int] | Outcome:
    """Where each expected row is in the answer."""
    where: dict[str, int] = {}
    for position, label in enumerate(_labels(given.index)):
        if label in where:
            message = N_("The same row name is there more than once: each should have one row.")
            return Outcome(State.WRONG, message)
        where[label] = position
    if kind.names or len(expected) < 200:
        meant = [all_names(kind, _plain(label)) for label in expected.index]
        wanted = [next((name for name in names if name in where), None) for names in meant]
    else:
        wanted = [label if label in where else None for label in _labels(expected.index)]
    known = [name for name in wanted if name is not None]
    if len(known) < len(wanted):
        if not known:
            return Outcome(State.WRONG, N_("The rows do not have the names that were asked for."))
        return Outcome(State.WRONG, N_("Some rows are missing."))
    if len(where) > len(wanted):
        return Outcome(State.WRONG, N_("There are more rows than were asked for."))
    return [where[name] for name in known]


def _compare_column(kind: Kind, column: str, wanted: pd.Series, got: pd.Series) -> Outcome:
    part = kind.columns.get(column) or _kind_of(wanted)
    if part.name not in NUMERIC:
        agree = [
            part(one, other).correct or (_missing(one) and _missing(other))
            for one, other in zip(wanted.tolist(), got.tolist(), strict=True)
        ]
        return Outcome(State.CORRECT) if all(agree) else Outcome(State.WRONG, DIFFERS if any(agree) else OFF)
    right, have = wanted.to_numpy(dtype=float, na_value=np.nan), _floats(got)
    if have is None:
        return Outcome(State.WRONG_TYPE, N_("The column “{column}” should hold numbers."))
    if part.name == "share" and np.nanmax(np.abs(right), initial=0) <= 1 < np.nanmax(np.abs(have), initial=0):
        have = have / 100
    if np.any(np.isnan(have) & ~np.isnan(right)):
        return Outcome(State.WRONG, N_("The column “{column}” has missing values."))
    tolerance = max(part.tolerance, 1e-9 * max(1.0, float(np.nanmax(np.abs(right), initial=0))))
    with np.errstate(all="ignore"):
        same = (np.abs(have - right) <= tolerance) | (np.isnan(have) & np.isnan(right))
        near = same | (np.abs(have - right) <= 0.02 * np.abs(right))
    if same.all():
        return Outcome(State.CORRECT)
    if near.all() and part.name != "integer":
        return Outcome(State.CLOSE, N_("The column “{column}” is very near: check where you round."))
    return Outcome(State.WRONG, DIFFERS if same.any() else OFF)


DIFFERS = N_("In the column “{column}” some rows are right and some are not.")
OFF = N_("The column “{column}” is not right yet.")


def _kind_of(column: pd.Series) -> Kind:
    if pd.api.types.is_bool_dtype(column.dtype):
        return truth()
    return number() if pd.api.types.is_numeric_dtype(column.dtype) else text()


def _missing(value: object) -> bool:
    return value is None or value is pd.NA or value is pd.NaT or (isinstance(value, float) and np.isnan(value))


def _floats(column: pd.Series) -> np.ndarray | None:
    """The column as numbers, also when they were written as text."""
    dtype = column.dtype
    if pd.api.types.is_bool_dtype(dtype):
        return None
    if pd.api.types.is_numeric_dtype(dtype) and not pd.api.types.is_complex_dtype(dtype):
        return column.to_numpy(dtype=float, na_value=np.nan)
    values = []
    for value in column.tolist():
        readings = (value is None and (np.nan,)) or [reading.value for reading in read_numbers(value)]
        if not readings:
            return None
        values.append(readings[0])
    return np.array(values, dtype=float)
