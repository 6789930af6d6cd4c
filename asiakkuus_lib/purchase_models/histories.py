"""Purchase histories as the models see them: how often, how recently, since when.

Customers with the same frequency, recency and age are the same to a model: they are counted once,
with their number as the weight.
"""

from dataclasses import dataclass
from functools import cached_property

import narwhals as nw
import numpy as np
import pandas as pd
from narwhals.typing import IntoFrame

from asiakkuus_lib.errors import N_, DataError, ParameterError
from asiakkuus_lib.summary import collect, to_pandas

TIMES = ("frequency", "recency", "T")
MEASURES = (
    *TIMES,
    "first_purchase", "last_purchase", "purchase_days", "days_since_last", "monetary", "monetary_value",
)  # fmt: skip


@dataclass(frozen=True, eq=False)
class Histories:
    """Different histories, and how many customers have each; times in any one unit.

    `xs`, `recencies` and `ages` are the different values, `x_at`, `recency_at` and `age_at` tell
    which of them each history has.
    """

    xs: np.ndarray
    recencies: np.ndarray
    ages: np.ndarray
    x_at: np.ndarray
    recency_at: np.ndarray
    age_at: np.ndarray
    counts: np.ndarray

    @cached_property
    def x(self) -> np.ndarray:
        """Repeat purchases of each history."""
        return self.xs[self.x_at]

    @cached_property
    def recency(self) -> np.ndarray:
        """Age at the last purchase."""
        return self.recencies[self.recency_at]

    @cached_property
    def age(self) -> np.ndarray:
        """Age at the end of the observation."""
        return self.ages[self.age_at]

    @cached_property
    def counts_of_x(self) -> np.ndarray:
        """Customers with each number of repeat purchases."""
        return np.bincount(self.x_at, self.counts, len(self.xs))

    @cached_property
    def customers(self) -> float:
        """Number of customers."""
        return float(self.counts.sum())

    def weighted(self, counts: np.ndarray) -> "Histories":
        """The same histories with other numbers of customers; histories of nobody are left out."""
        some = counts > 0
        return Histories(
            self.xs, self.recencies, self.ages,
            self.x_at[some], self.recency_at[some], self.age_at[some], counts[some].astype(float),
        )  # fmt: skip

    def scaled(self, unit: float) -> "Histories":
        """The same histories, times divided by `unit`."""
        return Histories(
            self.xs, self.recencies / unit, self.ages / unit,
            self.x_at, self.recency_at, self.age_at, self.counts,
        )  # fmt: skip

    def thinned(self, most: int) -> "Histories":
        """Every n-th history, so that at most `most` are left: enough to see where to begin."""
        every = -(-len(self.counts) // most)
        return self.weighted(np.where(np.arange(len(self.counts)) % every == every // 2, self.counts, 0.0))


def grouped(x: np.ndarray, recency: np.ndarray, age: np.ndarray) -> tuple[Histories, np.ndarray]:
    """Group equal customers.

    Returns
    -------
    Histories
        In ascending order, whatever the order of the customers.
    ndarray
        For each customer, which history is theirs.

    Examples
    --------
    >>> same, at = grouped(np.array([0, 2, 0]), np.array([0, 9, 0]), np.array([12, 12, 12]))
    >>> same.x, same.counts, at
    (array([0., 2.]), array([2., 1.]), array([0, 1, 0]))
    """
    (x_codes, xs), (recency_codes, recencies), (age_codes, ages) = (
        pd.factorize(np.asarray(values, float) + 0.0, sort=True) for values in (x, recency, age)
    )
    at, keys = pd.factorize((x_codes * len(recencies) + recency_codes) * len(ages) + age_codes, sort=True)
    rest, age_at = np.divmod(keys, len(ages))
    x_at, recency_at = np.divmod(rest, len(recencies))
    counts = np.bincount(at, minlength=len(keys)).astype(float)
    return Histories(xs, recencies, ages, x_at, recency_at, age_at, counts), at


def customer_table(summary: IntoFrame, *columns: str) -> pd.DataFrame:
    """The columns of a summary that a model needs, as floats; index: the customer.

    Raises
    ------
    DataError
        If a column is missing, there are no customers, or a number is missing, negative or impossible.

    Examples
    --------
    >>> customer_table(pd.DataFrame({"who": ["A"], "frequency": [2], "recency": [9], "T": [12]}), "T")
           T
    who
    A   12.0
    """
    names = nw.from_native(summary).collect_schema().names()
    for name in columns:
        if name not in names:
            raise DataError(
                N_("The data has no column {column}. Its columns are: {seen}."), column=name, seen=", ".join(names)
            )
    complete = set(MEASURES) <= set(names)
    table = collect(summary) if complete else to_pandas(summary)
    if table.columns[0] not in MEASURES:
        table = table.set_index(table.columns[0])
    if table.empty:
        raise DataError(N_("There are no customers: a model needs a row for each customer."))
    table = table[list(columns)]
    for name in columns:
        if not pd.api.types.is_numeric_dtype(table[name]):
            raise DataError(
                N_("The column {column} holds no numbers; its type is {type}. Turn it into numbers first."),
                column=name,
                type=table[name].dtype,
            )
    table = table.astype(float)
    if set(TIMES) <= set(columns):
        _refuse_impossible(table)
    return table


def _refuse_impossible(table: pd.DataFrame) -> None:
    x, recency, age = (table[name].to_numpy() for name in TIMES)
    bad = ~(np.isfinite(x) & np.isfinite(recency) & np.isfinite(age)) | (x < 0) | (recency < 0) | (age < 0)
    if bad.any():
        raise DataError(
            N_(
                "Customers whose frequency, recency or T is missing, negative or infinite: {count}; the first is "
                "{customer}. Make the table with customer_summary."
            ),
            count=int(bad.sum()),
            customer=table.index[bad][0],
        )
    bad = (x != np.floor(x)) | (recency > age) | ((x == 0) != (recency == 0))
    if bad.any():
        raise DataError(
            N_(
                "Customers whose frequency, recency and T cannot all be right: {count}; the first is {customer} "
                "({x:g}, {recency:g}, {age:g}). Frequency counts repeat purchase days, recency is from the first "
                "purchase to the last, in days, and T from the first purchase to the reference date."
            ),
            count=int(bad.sum()),
            customer=table.index[bad][0],
            x=x[bad][0],
            recency=recency[bad][0],
            age=age[bad][0],
        )


def positive(name: str, value: float, zero: bool = False) -> float:
    """A number that must be positive, or at least not negative.

    Raises
    ------
    ParameterError
        If it is not.

    Examples
    --------
    >>> positive("horizon_days", 365)
    365.0
    """
    try:
        number = float(value)
    except (TypeError, ValueError):
        number = float("nan")
    if not np.isfinite(number) or number < 0 or (number == 0 and not zero):
        wanted = N_("{name} must be a number of at least 0, not {value}.")
        raise ParameterError(
            wanted if zero else N_("{name} must be a number above 0, not {value}."), name=name, value=repr(value)
        )
    return number
