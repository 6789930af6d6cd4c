"""From transactions to customers: who bought when, how often and for how much, in any engine.

Segments and purchase models alike begin with one row for each customer. Here it is defined once,
for tables in memory and for those that stay in a database or on a cluster.
"""

import re
from datetime import date as Date
from datetime import datetime, time
from typing import cast

import narwhals as nw
import numpy as np
import pandas as pd
from narwhals.typing import Frame, IntoFrame, IntoFrameT
from pandas.api.typing import NaTType

from asiakkuus_lib.errors import N_, DataError, ParameterError
from asiakkuus_lib.typed import plain_day

EPOCH = Date(1970, 1, 1)
# A day and its money share one whole number of 64 bits, so that the least of them is the money of
# the first day. Every date from year 1 to 9999 fits, and money of a day below 15 billion, in cents.
SPREAD = 3 * 10**12
LARGEST = SPREAD // 2 - 1
UNUSABLE = float("inf")
NEVER = 2**63 - 1


def customer_summary(
    transactions: IntoFrameT,
    as_of: str | Date,
    customer: str = "customer_id",
    date: str = "date",
    amount: str = "amount",
) -> IntoFrameT:
    """Summarise each customer's purchases until a reference date.

    Parameters
    ----------
    transactions : DataFrame of pandas, Polars or Spark, LazyFrame of Polars, or relation of DuckDB
        One row for each line of a purchase. A negative amount is a return: it lowers the money, and
        is not a purchase. Zero is a purchase. Dates may carry a time of day; where they carry a
        time zone too, the day is the local one (in DuckDB and Spark: that of the session).
    as_of : str or date
        The reference date, which is always chosen and never assumed. Rows of that day are
        included; rows after it are left out: they had not happened yet.
    customer, date, amount : str
        Names of the columns.

    Returns
    -------
    the same kind of table as `transactions`
        A row for each customer who has bought, in no order; a lazy table is not computed yet.
        Customers with returns only are not in it. Columns:

        - the customer, under its own name
        - `first_purchase`, `last_purchase`: dates
        - `purchase_days`: days with a purchase; two orders on one day are one
        - `frequency`: repeat purchase days, `purchase_days` - 1
        - `recency`: the customer's age at the last purchase, `last_purchase` - `first_purchase`, days
        - `T`: the customer's age, `as_of` - `first_purchase`, days
        - `days_since_last`: `as_of` - `last_purchase`, days
        - `monetary`: all money, net of returns
        - `monetary_value`: money for each repeat purchase day, that is (`monetary` - net money of
          the first purchase day) / `frequency`; missing where frequency is 0

    Raises
    ------
    ParameterError
        If `as_of` is not a date.
    DataError
        If a column is missing or of the wrong type, or a row lacks its customer, date or amount.
        A lazy table has not been read yet: there the row makes the customer's `monetary` infinite,
        or the customer missing, and `collect` raises the error. (An amount that is NaN makes
        Spark, and a lazy table of Polars, stop by themselves.)

    Notes
    -----
    `frequency`, `recency`, `T` and `monetary_value` mean what they mean in purchase models such as
    BG/NBD and gamma-gamma (Fader, Hardie & Lee 2005). In RFM, recency is `days_since_last`, and
    frequency is `purchase_days` (S0, slide 30): `asiakkuus_lib.rfm.from_summary` makes that table.
    Returns on other days than the first are netted in `monetary_value`, whichever purchase they
    belong to; it may be negative.

    Money is rounded to whole cents row by row, half a cent upwards, and added as whole numbers: the
    result depends neither on the order of the rows nor on the engine. Sums are exact below 90
    trillion. The money of a customer's first purchase day must be below 15 billion; if it is not,
    that is an error, as a missing amount is.

    Examples
    --------
    >>> sales = pd.DataFrame({
    ...     "customer_id": ["A", "A", "A", "B"],
    ...     "date": pd.to_datetime(["2025-12-01", "2025-12-01", "2025-12-22", "2025-06-30"]),
    ...     "amount": [10.0, 5.0, 20.0, 8.0],
    ... })
    >>> customer_summary(sales, as_of="2026-01-01").set_index("customer_id").T
    customer_id                        A                    B
    first_purchase   2025-12-01 00:00:00  2025-06-30 00:00:00
    last_purchase    2025-12-22 00:00:00  2025-06-30 00:00:00
    purchase_days                      2                    1
    frequency                          1                    0
    recency                           21                    0
    T                                 31                  185
    days_since_last                   10                  185
    monetary                        35.0                  8.0
    monetary_value                  20.0                  NaN

    A database computes the same in its own way, and only when asked to:

    >>> import duckdb
    >>> relation = customer_summary(duckdb.from_df(sales), as_of="2026-01-01")
    >>> relation.filter("frequency > 0").select("customer_id, recency, T, monetary_value").fetchall()
    [('A', 21, 31, 20.0)]
    """
    today = reference_date(as_of).date()
    given: IntoFrame = transactions
    frame = nw.from_native(given)
    lines = _lines(frame, today, customer, date, amount)
    if isinstance(frame, nw.DataFrame):
        _refuse_unusable(lines.collect(), customer)
    summary = _customers(_days(lines, customer), customer, today)
    if not isinstance(frame, nw.DataFrame):
        return cast(IntoFrameT, summary.to_native())
    done = summary.collect()
    _refuse_infinite(done.get_column(customer).is_null().to_numpy(), done.get_column("monetary").to_numpy())
    return cast(IntoFrameT, done.to_native())


def customer_days(
    transactions: IntoFrame,
    as_of: str | Date,
    customer: str = "customer_id",
    date: str = "date",
    amount: str = "amount",
) -> nw.LazyFrame:
    """What each customer did on each day until a reference date, as the engine of the table has it.

    Parameters
    ----------
    transactions, as_of, customer, date, amount
        As for `customer_summary`.

    Returns
    -------
    narwhals.LazyFrame
        A row for each day of each customer who has bought, in no order; not computed yet. Columns: the
        customer, `day` and `first_day` (of purchase), both in days since `EPOCH`, `cents` (net of returns)
        and `bought` (whether the day has a purchase).

    Raises
    ------
    ParameterError, DataError
        As from `customer_summary`; rows are not checked.

    Examples
    --------
    >>> sales = pd.DataFrame({
    ...     "customer_id": ["A", "A"], "date": pd.to_datetime(["1970-01-03", "1970-01-09"]), "amount": [5.0, -2.0]
    ... })
    >>> to_pandas(customer_days(sales, "2026-01-01").sort("day").to_native())
      customer_id  cents  bought  day  first_day
    0           A  500.0    True    2          2
    1           A -200.0   False    8          2
    """
    lines = _lines(nw.from_native(transactions), reference_date(as_of).date(), customer, date, amount)
    days = lines.group_by(customer, "_day").agg(cents=nw.col("_cents").sum(), bought=nw.col("_bought").any())
    days = days.with_columns(day=_number(nw.col("_day"), days.implementation)).drop("_day")
    first = days.filter(nw.col("bought")).group_by(customer).agg(first_day=nw.col("day").min())
    return days.join(first, on=customer)


def count_purchase_days(
    transactions: IntoFrame,
    as_of: str | Date,
    customer: str = "customer_id",
    date: str = "date",
    amount: str = "amount",
) -> pd.Series:
    """On how many days each customer has bought: `purchase_days` of `customer_summary` alone, in half the time.

    Parameters
    ----------
    transactions, as_of, customer, date, amount
        As for `customer_summary`.

    Returns
    -------
    Series of int
        Index: customer, sorted. Only those who bought. Name `purchase_days`.

    Raises
    ------
    ParameterError
        If `as_of` is not a date.
    DataError
        If a column is missing or of the wrong type, or a row lacks its customer, date or amount. (How much money it
        is does not matter here.)

    Examples
    --------
    >>> sales = pd.DataFrame({
    ...     "customer_id": ["A", "A", "A", "B"],
    ...     "date": pd.to_datetime(["2025-12-01", "2025-12-01", "2025-12-22", "2025-06-30"]),
    ...     "amount": [10.0, 5.0, 20.0, -8.0],
    ... })
    >>> count_purchase_days(sales, as_of="2026-01-01").to_dict()
    {'A': 2}
    """
    frame = nw.from_native(transactions)
    lines = _lines(frame, reference_date(as_of).date(), customer, date, amount)
    if isinstance(frame, nw.DataFrame):
        _refuse_unusable(lines.collect(), customer)
    day, cents = nw.col("_day"), nw.col("_cents")
    days = _by_day(lines, customer)
    unusable = nw.col(customer).is_null() | day.is_null() | ~(cents.abs() < UNUSABLE)
    counted = days.filter(nw.col("_bought") | unusable).group_by(customer)
    table = to_pandas(counted.agg(purchase_days=day.count(), _rows=nw.len(), _cents=cents.sum()).to_native())
    lacking = table[customer].isna() | (table["_rows"] > table["purchase_days"])
    _refuse_infinite(lacking.to_numpy(dtype=bool), table["_cents"].to_numpy(dtype=float))
    return table.set_index(customer)["purchase_days"].astype(int).sort_index()


def _lines(frame: Frame, today: Date, customer: str, date: str, amount: str) -> nw.LazyFrame:
    """Rows until `today`, those without a date included: customer, `_day`, `_cents`, `_bought`."""
    columns = frame.collect_schema()
    for name in (customer, date, amount):
        if name not in columns:
            raise DataError(
                N_("The data has no column {column}. Its columns are: {seen}."), column=name, seen=", ".join(columns)
            )
    day, when = nw.col(date), columns[date]
    if not isinstance(when, (nw.Date, nw.Datetime)):
        raise DataError(
            N_("The column {column} holds no dates; its type is {type}. Turn it into dates first."),
            column=date,
            type=when,
        )
    money = nw.col(amount)
    if not columns[amount].is_numeric():
        raise DataError(
            N_("The column {column} holds no numbers; its type is {type}. Turn it into numbers first."),
            column=amount,
            type=columns[amount],
        )
    last: Date = today
    if isinstance(when, nw.Datetime):
        if when.time_zone is not None:
            day = day.dt.replace_time_zone(None)
        # pandas of itself has no type for dates without a time.
        pandas = frame.implementation.is_pandas_like()
        day = day.dt.truncate("1d") if pandas else day.cast(nw.Date)
        last = datetime.combine(today, time()) if pandas else today
    money = money.cast(nw.Float64)
    lines = frame.lazy().select(customer, _day=day, _cents=whole_cents(money), _bought=money >= 0)
    return lines.filter((nw.col("_day") <= last) | nw.col("_day").is_null())


def _by_day(lines: nw.LazyFrame, customer: str) -> nw.LazyFrame:
    """Customer and day: the sum of `_cents`, and whether anything was `_bought`."""
    # As floats: sums of whole numbers are exact in them, and faster than those of integers.
    return lines.group_by(customer, "_day").agg(nw.col("_cents").sum(), nw.col("_bought").any())


def _days(lines: nw.LazyFrame, customer: str) -> nw.LazyFrame:
    """Customer and day: `_cents`, and `_first`, whose least is that of the first purchase day."""
    day, cents = nw.col("_day"), nw.col("_cents")
    days = _by_day(lines, customer)
    within = cents.clip(-LARGEST, LARGEST).cast(nw.Int64)
    return days.select(
        customer,
        _cents=nw.when(day.is_null()).then(nw.lit(UNUSABLE)).otherwise(cents),
        _day=nw.when("_bought").then(day),
        _first=nw.when("_bought").then(_number(day, days.implementation) * SPREAD + within).otherwise(nw.lit(NEVER)),
    )


def _customers(days: nw.LazyFrame, customer: str, today: Date) -> nw.LazyFrame:
    bought = (
        days.group_by(customer)
        .agg(
            first_purchase=nw.col("_day").min(),
            last_purchase=nw.col("_day").max(),
            purchase_days=nw.col("_day").count(),
            _cents=nw.col("_cents").sum(),
            _first=nw.col("_first").min(),
        )
        .filter(
            (nw.col("purchase_days") > 0) | ~(nw.col("_cents").abs() < UNUSABLE) | nw.col(customer).is_null(),
        )
    )
    numbered = bought.with_columns(
        _begin=_number(nw.col("first_purchase"), days.implementation),
        _end=_number(nw.col("last_purchase"), days.implementation),
        purchase_days=nw.col("purchase_days").cast(nw.Int64),
    )
    now, begin, end = nw.lit((today - EPOCH).days), nw.col("_begin"), nw.col("_end")
    repeats = nw.col("purchase_days") - 1
    first_day = nw.col("_first") - begin * SPREAD
    cents = nw.when(first_day.abs() < LARGEST).then(nw.col("_cents")).otherwise(nw.lit(UNUSABLE))
    # Polars divides by a constant by multiplying with its inverse, and 35 cents would be 0.35000000000000003.
    hundred = nw.col("purchase_days") * 0 + 100
    return numbered.select(
        customer,
        "first_purchase",
        "last_purchase",
        "purchase_days",
        frequency=repeats,
        recency=end - begin,
        T=now - begin,
        days_since_last=now - end,
        monetary=cents / hundred,
        monetary_value=nw.when(repeats > 0).then((cents - first_day) / (repeats * hundred)),
    )


def _number(day: nw.Expr, engine: nw.Implementation) -> nw.Expr:
    """Days since `EPOCH`."""
    if engine.is_pandas_like() or engine.is_polars():
        return day.dt.timestamp("ms") // 86_400_000
    # Databases count between dates in days.
    return (day - nw.lit(EPOCH)).cast(nw.Int64)


def whole_cents(money: nw.Expr) -> nw.Expr:
    """Money in whole cents, half a cent upwards; infinite where it is missing.

    Examples
    --------
    >>> table = nw.from_native(pd.DataFrame({"money": [0.1, 2.675, -0.005, None]}))
    >>> table.select(whole_cents(nw.col("money"))).rows()
    [(10.0,), (268.0,), (0.0,), (inf,)]
    """
    # The cast is for Spark, where a floor is an integer and knows no infinity.
    return (money * 100 + 0.5).floor().cast(nw.Float64).fill_null(UNUSABLE)


def to_pandas(table: IntoFrame) -> pd.DataFrame:
    """Any engine's table as a table of pandas, computed if it was not yet.

    Examples
    --------
    >>> import duckdb
    >>> to_pandas(duckdb.sql("select 1 as customers"))
       customers
    0          1
    """
    frame = nw.from_native(table)
    if frame.implementation.is_polars():
        # Polars itself would go through pyarrow, which we do without.
        done = frame.lazy().collect()
        return pd.DataFrame({name: done.get_column(name).to_numpy() for name in done.columns})
    return table if isinstance(table, pd.DataFrame) else frame.lazy().collect("pandas").to_pandas()


def collect(summary: IntoFrame) -> pd.DataFrame:
    """A customer summary of any engine as a table of pandas, checked.

    Parameters
    ----------
    summary : DataFrame, LazyFrame or relation
        As from `customer_summary`.

    Returns
    -------
    pandas.DataFrame
        The same rows and columns.

    Raises
    ------
    DataError
        If a row of the transactions had no customer, date or amount, or too large an amount.

    Examples
    --------
    >>> import duckdb
    >>> sales = duckdb.sql("select '00123' as customer_id, date '2025-12-22' as date, 20 as amount")
    >>> table = collect(customer_summary(sales, as_of="2026-01-01"))
    >>> table[["customer_id", "days_since_last", "monetary"]]
      customer_id  days_since_last  monetary
    0       00123               10      20.0
    """
    table = to_pandas(summary)
    _refuse_infinite(table.iloc[:, 0].isna().to_numpy(), table["monetary"].to_numpy(dtype=float))
    for name in ("first_purchase", "last_purchase"):
        if not pd.api.types.is_datetime64_dtype(table[name]):
            table[name] = pd.to_datetime(table[name])
    return table


def reference_date(as_of: str | Date) -> pd.Timestamp:
    """Read a reference date.

    Parameters
    ----------
    as_of : str or date
        A text as people type a day: 2026-01-31 or 31.1.2026, of which a time of day is left out.

    Raises
    ------
    ParameterError
        If it is not a date.

    Examples
    --------
    >>> reference_date("2026-01-31") == reference_date("31.1.2026")
    True
    """
    try:
        # A bare number is no date: 2026-01-01 without quotation marks would be 2024, in nanoseconds. And pandas
        # would guess at a text: of 1.3.2026 the third of January.
        told = plain_day(re.split("[T ]", as_of.strip())[0]) if isinstance(as_of, str) else as_of
        moment: pd.Timestamp | NaTType = pd.NaT if isinstance(told, (int, float)) else pd.Timestamp(told)
    except (ValueError, TypeError):
        moment = pd.NaT
    if pd.isna(moment):
        raise ParameterError(N_("The reference date {as_of} is not a date. Write it as 2026-01-31."), as_of=repr(as_of))
    return moment.normalize().tz_localize(None)


def _refuse_unusable(lines: nw.DataFrame, customer: str) -> None:
    """A table in memory is checked row by row, so that the rows can be counted."""
    bad = nw.col(customer).is_null() | nw.col("_day").is_null() | ~nw.col("_cents").is_finite()
    rows = len(lines.filter(bad))
    if rows:
        raise DataError(
            N_("Rows without a customer, a date or a usable amount: {count}. Put them right or leave them out first."),
            count=rows,
        )


def _refuse_infinite(nameless: np.ndarray, monetary: np.ndarray) -> None:
    customers = int((nameless | ~np.isfinite(monetary)).sum())
    if customers:
        raise DataError(
            N_(
                "Customers with rows that lack a customer, a date or a usable amount: {count}. "
                "Put the rows right or leave them out first."
            ),
            count=customers,
        )
