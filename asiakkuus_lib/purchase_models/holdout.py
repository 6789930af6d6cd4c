"""Holding a model against what it was not shown.

Transactions are cut at a date: what came before is for fitting, what came after for judging.
Purchases are counted by `customer_summary` alone, on either side of the cut.
"""

from datetime import date as Date

import narwhals as nw
import numpy as np
import pandas as pd
from narwhals.typing import IntoFrame

from asiakkuus_lib.errors import N_, DataError, ParameterError
from asiakkuus_lib.purchase_models.fitting import Fit
from asiakkuus_lib.purchase_models.histories import positive
from asiakkuus_lib.purchase_models.purchases import expected_new_customer, expected_purchases
from asiakkuus_lib.summary import EPOCH, collect, customer_days, customer_summary, reference_date, to_pandas


def holdout_summary(
    transactions: IntoFrame,
    calibration_end: str | Date,
    holdout_end: str | Date,
    customer: str = "customer_id",
    date: str = "date",
    amount: str = "amount",
    summary: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Summarise customers until a date, and count what they bought after it.

    Parameters
    ----------
    transactions : table of any engine
        As for `asiakkuus_lib.summary.customer_summary`.
    calibration_end : str or date
        Last day for fitting.
    holdout_end : str or date
        Last day for judging, later than `calibration_end`.
    customer, date, amount : str
        Names of the columns.
    summary : DataFrame, optional
        What `collect` gives of the `customer_summary` of the same transactions on `holdout_end`, where it is at hand.

    Returns
    -------
    DataFrame
        Customers who had bought by `calibration_end`: the columns of `customer_summary` of that
        day, and `holdout_frequency` (purchase days after it, until `holdout_end`),
        `holdout_monetary` (money of that time, net of returns) and `holdout_days` (its length).
        It can be fitted as it is.

    Raises
    ------
    ParameterError
        If the dates are not dates, or not in this order.
    DataError
        If nobody had bought by `calibration_end`, or as from `customer_summary`.

    Examples
    --------
    >>> sales = pd.DataFrame({
    ...     "customer_id": ["A", "A", "A", "B", "C"],
    ...     "date": pd.to_datetime(["2025-01-01", "2025-02-01", "2025-08-01", "2025-03-01", "2025-09-01"]),
    ...     "amount": [10.0, 20.0, 15.0, 8.0, 9.0],
    ... })
    >>> table = holdout_summary(sales, "2025-06-30", "2025-12-31")
    >>> table.set_index("customer_id")[["frequency", "T", "holdout_frequency", "holdout_monetary"]]
                 frequency    T  holdout_frequency  holdout_monetary
    customer_id
    A                    1  180                  1              15.0
    B                    0  121                  0               0.0
    """
    cut, end = _dates(calibration_end, holdout_end)
    before = _somebody(collect(customer_summary(transactions, cut.date(), customer, date, amount)), cut)
    if summary is None:
        summary = collect(customer_summary(transactions, end.date(), customer, date, amount))
    after = summary.set_index(customer)
    before = before.sort_values(customer, ignore_index=True)
    later = after.loc[before[customer]]
    return before.assign(
        holdout_frequency=later["purchase_days"].to_numpy() - before["purchase_days"].to_numpy(),
        holdout_monetary=np.round(later["monetary"].to_numpy() - before["monetary"].to_numpy(), 2) + 0.0,
        holdout_days=(end - cut).days,
    )


def holdout_of(
    holdout: pd.DataFrame, customers: pd.Index, calibration_end: str | Date, customer: str = "customer_id"
) -> pd.DataFrame:
    """The rows of some customers: as if `holdout_summary` had been given theirs alone.

    Parameters
    ----------
    holdout : DataFrame
        As from `holdout_summary`.
    customers : Index
        Of whom it is.
    calibration_end : str or date
        As for `holdout_summary`.
    customer : str
        Name of the column.

    Raises
    ------
    DataError
        If none of them had bought by `calibration_end`.

    Examples
    --------
    >>> table = pd.DataFrame({"customer_id": ["A", "B"], "frequency": [1, 0], "holdout_frequency": [2, 0]})
    >>> holdout_of(table, pd.Index(["B", "C"]), "2025-06-30")
      customer_id  frequency  holdout_frequency
    0           B          0                  0
    """
    found = holdout[holdout[customer].isin(customers)].reset_index(drop=True)
    return _somebody(found, reference_date(calibration_end))


def _somebody(customers: pd.DataFrame, cut: pd.Timestamp) -> pd.DataFrame:
    """The same; refused if there is nobody in it."""
    if customers.empty:
        raise DataError(
            N_("Nobody had bought by {date}. Choose a later end of calibration."), date=cut.date().isoformat()
        )
    return customers


def _dates(calibration_end: str | Date, holdout_end: str | Date) -> tuple[pd.Timestamp, pd.Timestamp]:
    cut, end = reference_date(calibration_end), reference_date(holdout_end)
    if end <= cut:
        raise ParameterError(
            N_("The holdout must end after the calibration: {end} is not after {cut}."),
            end=end.date().isoformat(),
            cut=cut.date().isoformat(),
        )
    return cut, end


def tracking(
    fit: Fit,
    transactions: IntoFrame,
    calibration_end: str | Date,
    holdout_end: str | Date,
    every_days: int = 7,
    customer: str = "customer_id",
    date: str = "date",
    amount: str = "amount",
    holdout: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Repeat purchases period by period, as they were and as the model would have them.

    Parameters
    ----------
    fit : Fit
        As from `fit_purchases`, fitted to the summary of `calibration_end`.
    transactions : table of any engine
        As for `customer_summary`.
    calibration_end, holdout_end : str or date
        As for `holdout_summary`.
    every_days : int
        Length of a period, in days.
    customer, date, amount : str
        Names of the columns.
    holdout : DataFrame, optional
        What `holdout_summary` tells of the same transactions and days, where it is at hand.

    Returns
    -------
    DataFrame
        A row for each whole period; one ends on `calibration_end`. Columns: `period_end` (date),
        `days` (since the first purchase of all), `actual` and `expected` (repeat purchases so far,
        of customers who had bought by `calibration_end`), `actual_in_period`,
        `expected_in_period`, `holdout` (whether the period was not shown to the model).

    Raises
    ------
    ParameterError, DataError
        As from `holdout_summary`.

    Notes
    -----
    Expected without a look at the histories: each customer as a new one from the first purchase on
    (Fader, Hardie & Lee 2005, figures 2 and 3).

    Examples
    --------
    >>> fit = Fit("bg_nbd", {"r": 0.243, "alpha": 4.414, "a": 0.793, "b": 2.426}, {}, 0.0, 0.0, True, 0, 7.0, (), ())
    >>> sales = pd.DataFrame({
    ...     "customer_id": ["A", "A", "A", "B"],
    ...     "date": pd.to_datetime(["2025-01-01", "2025-02-01", "2025-04-01", "2025-01-05"]),
    ...     "amount": [10.0, 20.0, 15.0, 8.0],
    ... })
    >>> track = tracking(fit, sales, "2025-02-28", "2025-04-30", every_days=30)
    >>> track.set_index("period_end")[["actual", "expected", "holdout"]].round(2)
                actual  expected  holdout
    period_end
    2025-01-29       0      0.37    False
    2025-02-28       1      0.72    False
    2025-03-30       1      1.02     True
    2025-04-29       2      1.29     True
    """
    cut, end = _dates(calibration_end, holdout_end)
    length = positive("every_days", every_days)
    if length != int(length):
        raise ParameterError(N_("{name} must be a whole number, not {value}."), name="every_days", value=every_days)
    if holdout is None:
        holdout = holdout_summary(transactions, calibration_end, holdout_end, customer, date, amount)
    first = holdout["first_purchase"]
    ends = _period_ends(first.min(), cut, end, int(length))
    bought = _purchase_days(transactions, cut, end, customer, date, amount)
    began = np.sort(first.to_numpy().astype("datetime64[D]"))
    moments = ends.to_numpy().astype("datetime64[D]")
    so_far = bought.cumsum().reindex(ends, method="ffill", fill_value=0)
    actual = so_far.to_numpy(dtype="int64") - np.searchsorted(began, moments, "right")
    expected = _expected_by(fit, began, moments)
    return pd.DataFrame(
        {
            "period_end": ends,
            "days": (ends - first.min()).days,
            "actual": actual,
            "expected": expected,
            "actual_in_period": np.diff(actual, prepend=0),
            "expected_in_period": np.diff(expected, prepend=0.0),
            "holdout": ends > cut,
        }
    )


def _period_ends(first: pd.Timestamp, cut: pd.Timestamp, end: pd.Timestamp, length: int) -> pd.DatetimeIndex:
    """Ends of whole periods after the first day; one of them is the cut."""
    back = range(-((cut - first).days // length), (end - cut).days // length + 1)
    ends = pd.DatetimeIndex([cut + pd.Timedelta(days=length * number) for number in back])
    return ends[ends > first]


def _purchase_days(
    transactions: IntoFrame, cut: pd.Timestamp, end: pd.Timestamp, customer: str, date: str, amount: str
) -> pd.Series:
    """How many of the customers who had bought by the cut bought on each day."""
    days = customer_days(transactions, end.date(), customer, date, amount)
    theirs = days.filter(nw.col("bought"), nw.col("first_day") <= (cut.date() - EPOCH).days)
    counted = to_pandas(theirs.group_by("day").agg(customers=nw.len()).to_native())
    counts = counted.set_index("day")["customers"]
    return counts.set_axis(pd.to_datetime(counts.index, unit="D")).sort_index()


def _expected_by(fit: Fit, began: np.ndarray, moments: np.ndarray) -> np.ndarray:
    """Expected repeat purchases of all who began, until each moment."""
    starts, customers = np.unique(began, return_counts=True)
    ages = np.maximum((moments[:, None] - starts).astype(int), 0)
    so_far = np.asarray(expected_new_customer(fit, np.arange(ages.max() + 1)))
    return so_far[ages] @ customers


def calibration_by_frequency(fit: Fit, holdout: pd.DataFrame, most: int = 7) -> pd.DataFrame:
    """Purchases after the cut by the number of repeat purchases before it.

    Parameters
    ----------
    fit : Fit
        As from `fit_purchases`.
    holdout : DataFrame
        As from `holdout_summary`.
    most : int
        From here on customers make one group.

    Returns
    -------
    DataFrame
        Index: `frequency`, as text ("0", "1", ..., "7+"). Columns: `customers`; `actual` and
        `expected`, purchases of a customer on average.

    Examples
    --------
    >>> fit = Fit("bg_nbd", {"r": 0.243, "alpha": 4.414, "a": 0.793, "b": 2.426}, {}, 0.0, 0.0, True, 0, 7.0, (), ())
    >>> table = pd.DataFrame({"customer_id": ["A", "B"], "frequency": [0, 9], "recency": [0, 250], "T": [270, 270],
    ...                       "holdout_frequency": [1, 4], "holdout_days": 270})
    >>> calibration_by_frequency(fit, table).round(2)
               customers  actual  expected
    frequency
    0                  1     1.0      0.19
    7+                 1     4.0      5.74
    """
    expected = _expected(fit, holdout)
    count = holdout["frequency"].to_numpy()
    groups = pd.DataFrame(
        {
            "frequency": np.minimum(count, most),
            "actual": holdout["holdout_frequency"].to_numpy(),
            "expected": expected.to_numpy(),
        }
    ).groupby("frequency")
    table = groups.mean().assign(customers=groups.size())[["customers", "actual", "expected"]]
    table.index = pd.Index([f"{int(n)}+" if n == most else f"{int(n)}" for n in table.index], name="frequency")
    return table


def holdout_error(fit: Fit, holdout: pd.DataFrame) -> dict[str, float]:
    """How far off a model was after the cut.

    Parameters
    ----------
    fit : Fit
        As from `fit_purchases`, fitted to `holdout` (its calibration columns).
    holdout : DataFrame
        As from `holdout_summary`.

    Returns
    -------
    dict
        `actual` and `expected`, purchases of all; `error`, the share by which the model expected
        too many (0 where nobody bought and nobody was expected to; infinite where nobody bought
        after all); `correlation` of the two over customers (0 where one of them is the same for
        all); `mae`, mean absolute error of a customer in purchases.

    Examples
    --------
    >>> fit = Fit("bg_nbd", {"r": 0.243, "alpha": 4.414, "a": 0.793, "b": 2.426}, {}, 0.0, 0.0, True, 0, 7.0, (), ())
    >>> table = pd.DataFrame({"customer_id": ["A", "B"], "frequency": [0, 9], "recency": [0, 250], "T": [270, 270],
    ...                       "holdout_frequency": [1, 4], "holdout_days": 270})
    >>> {name: round(value, 2) for name, value in holdout_error(fit, table).items()}
    {'actual': 5.0, 'expected': 5.93, 'error': 0.19, 'correlation': 1.0, 'mae': 1.27}
    """
    guess = _expected(fit, holdout).to_numpy()
    bought = holdout["holdout_frequency"].to_numpy(dtype=float)
    actual, expected = float(bought.sum()), float(guess.sum())
    varied = np.ptp(bought) > 0 and np.ptp(guess) > 0
    off = expected / actual - 1 if actual else (float("inf") if expected else 0.0)
    return {
        "actual": actual,
        "expected": expected,
        "error": off,
        "correlation": float(np.corrcoef(bought, guess)[0, 1]) if varied else 0.0,
        "mae": float(np.abs(bought - guess).mean()),
    }


def _expected(fit: Fit, holdout: pd.DataFrame) -> pd.Series:
    for name in ("holdout_frequency", "holdout_days"):
        if name not in holdout.columns:
            raise DataError(
                N_("The data has no column {column}. Its columns are: {seen}."),
                column=name,
                seen=", ".join(map(str, holdout.columns)),
            )
    if holdout.empty:
        raise DataError(N_("There are no customers: a model needs a row for each customer."))
    return expected_purchases(fit, holdout, float(holdout["holdout_days"].iloc[0]))
