"""Customer profitability: what a customer brings, less what the customer costs.

A customer's monetary value is customer revenue less customer costs (S0, slide 31). Added up from
the best customer to the worst, profit makes the whale curve: a few customers bring more than all of
the profit, and others take the excess away.
"""

import math
from collections.abc import Mapping, Sequence

import narwhals as nw
import numpy as np
import pandas as pd
from narwhals.typing import IntoFrame
from numpy.typing import ArrayLike

from asiakkuus_lib.errors import N_, DataError, ParameterError, ask_about_rate
from asiakkuus_lib.summary import to_pandas, whole_cents

COSTS = ("goods", "acquisition", "retention", "service", "other")


def customer_value_parts(
    aov: float,
    frequency: float,
    tenure: float,
    referral: float = 0,
    acquisition: float = 0,
    retention_per_period: float = 0,
    cogs_rate: float = 0,
    service_per_period: float = 0,
) -> dict[str, float]:
    """The parts that make up a customer's monetary value: what comes in, and what goes out.

    Parameters
    ----------
    aov : float
        Average order value, money.
    frequency : float
        Orders in a period.
    tenure : float
        Length of the relationship, periods.
    referral : float
        What the customer's recommendations bring over the whole relationship, money.
    acquisition : float
        Cost of winning the customer, once, money.
    retention_per_period, service_per_period : float
        Cost of keeping in touch, and of serving, money a period.
    cogs_rate : float
        Cost of the goods sold as a share of sales.

    Returns
    -------
    dict of str to float
        `sales`, `referral`, and the costs `goods`, `acquisition`, `retention`, `service`, which are
        negative (or zero).

    Raises
    ------
    ParameterError
        If a figure is negative or not a number.

    Notes
    -----
    S0, slide 31 lists the parts, with only the word "less" and an equals sign; that average order,
    frequency and length are multiplied is the author's completion. Nothing is discounted.

    Examples
    --------
    >>> customer_value_parts(50, 12, 3, cogs_rate=0.5)["goods"]
    -900.0
    """
    given = {
        "aov": aov, "frequency": frequency, "tenure": tenure, "referral": referral, "acquisition": acquisition,
        "retention_per_period": retention_per_period, "cogs_rate": cogs_rate, "service_per_period": service_per_period,
    }  # fmt: skip
    for name, value in given.items():
        if not (math.isfinite(value) and value >= 0):
            raise ParameterError(N_("{name} must be zero or more; {value} is not."), name=name, value=value)
    ask_about_rate("cogs_rate", cogs_rate)
    sales = float(aov * frequency * tenure)
    return {
        "sales": sales,
        "referral": float(referral),
        "goods": 0.0 - cogs_rate * sales,
        "acquisition": 0.0 - acquisition,
        "retention": 0.0 - retention_per_period * tenure,
        "service": 0.0 - service_per_period * tenure,
    }


def customer_value(
    aov: float,
    frequency: float,
    tenure: float,
    referral: float = 0,
    acquisition: float = 0,
    retention_per_period: float = 0,
    cogs_rate: float = 0,
    service_per_period: float = 0,
) -> float:
    """A customer's monetary value: customer revenue less customer costs.

    Parameters
    ----------
    aov, frequency, tenure, referral, acquisition, retention_per_period, cogs_rate, service_per_period : float
        As for `customer_value_parts`.

    Returns
    -------
    float
        Money over the whole relationship, not discounted.

    Raises
    ------
    ParameterError
        If a figure is negative or not a number.

    Notes
    -----
    S0, slide 31 (Bergström & Leppänen; Storbacka).

    Examples
    --------
    >>> customer_value(50, 12, 3, referral=200, acquisition=150, retention_per_period=40, cogs_rate=0.6,
    ...                service_per_period=60)
    470.0
    """
    parts = customer_value_parts(
        aov, frequency, tenure, referral, acquisition, retention_per_period, cogs_rate, service_per_period
    )
    return float(sum(parts.values()))


def customer_profit_parts(
    transactions: IntoFrame,
    costs: pd.DataFrame | None = None,
    margin_rate: float | None = None,
    service_factor: float = 1.0,
    customer: str = "customer_id",
    date: str = "date",
    amount: str = "amount",
) -> pd.DataFrame:
    """Sales, costs and profit of each customer who has bought.

    Parameters
    ----------
    transactions : DataFrame of pandas, Polars or Spark, LazyFrame of Polars, or relation of DuckDB
        One row for each line of a purchase; a negative amount is a return, and lowers the sales.
    costs : DataFrame, optional
        One or several rows for each customer: `customer_id` and any of `acquisition`, `retention`,
        `service`, `goods`, `other` (money), `goods_rate` (cost of goods as a share of sales), `year`
        (an integer; then a rate goes for the sales of that year). Customers without a row are left
        out, unless there is a margin rate: their costs are not known.
    margin_rate : float, optional
        What is left of sales when the goods are paid for, from 0 to 1; used where the costs do not
        tell the cost of goods.
    service_factor : float
        The cost to serve is multiplied by this: what if serving cost more, or less?
    customer, date, amount : str
        Names of the columns of the transactions.

    Returns
    -------
    pandas.DataFrame
        Index: customer. Columns `sales`, `goods`, `acquisition`, `retention`, `service`, `other`
        (costs are positive) and `profit`. Customers with returns only are not in it.

    Raises
    ------
    ParameterError
        If neither costs nor a margin rate is given, or one of the rates is impossible.
    DataError
        If an amount is missing, or no customer of the costs has bought.

    Notes
    -----
    Where a customer has sales in a year without a rate of its own, the mean of the customer's other
    rates is used.

    Examples
    --------
    >>> sales = pd.DataFrame({
    ...     "customer_id": ["A", "A", "B"],
    ...     "date": pd.to_datetime(["2025-03-01", "2025-04-01", "2025-03-01"]),
    ...     "amount": [100.0, 50.0, 20.0],
    ... })
    >>> costs = pd.DataFrame({"customer_id": ["A", "B"], "service": [30.0, 25.0]})
    >>> customer_profit_parts(sales, costs, margin_rate=0.4)[["sales", "goods", "service", "profit"]]
                 sales  goods  service  profit
    customer_id
    A            150.0   90.0     30.0    30.0
    B             20.0   12.0     25.0   -17.0
    """
    if costs is None and margin_rate is None:
        raise ParameterError(N_("Profit needs costs: give the costs of the customers, or a margin rate."))
    if margin_rate is not None:
        ask_about_rate("margin_rate", margin_rate)
    if margin_rate is not None and not 0 <= margin_rate <= 1:
        raise ParameterError(N_("The margin rate must lie between 0 and 1; {value} does not."), value=margin_rate)
    if not (math.isfinite(service_factor) and service_factor >= 0):
        raise ParameterError(N_("{name} must be zero or more; {value} is not."), name="service_factor",
                             value=service_factor)  # fmt: skip
    years = _sales_by_year(transactions, customer, date, amount)
    parts = years.groupby(level=0)["sales"].sum().to_frame()
    if costs is None:
        parts["goods"] = _usual_rate(margin_rate) * parts["sales"]
        spent = pd.DataFrame(0.0, index=parts.index, columns=list(COSTS[1:]))
    else:
        costs = costs[costs["customer_id"].isin(parts.index)]
        if costs.empty:
            raise DataError(
                N_("No customer of the costs has bought anything. Are the customer numbers written in the same way?")
            )
        if margin_rate is None:
            known = pd.Index(costs["customer_id"].unique())
            parts, years = parts.loc[parts.index.isin(known)], years.loc[years.index.isin(known, level=0)]
        money = costs.groupby("customer_id")[[kind for kind in COSTS if kind in costs]].sum().reindex(parts.index)
        spent = money.reindex(columns=list(COSTS[1:])).fillna(0.0)
        parts["goods"] = _goods(years, parts["sales"], costs, money, margin_rate)
    parts[list(spent.columns)] = spent
    parts["service"] = service_factor * parts["service"]
    parts["profit"] = parts["sales"] - parts[list(COSTS)].sum(axis=1)
    return parts.rename_axis(customer)


def _sales_by_year(transactions: IntoFrame, customer: str, date: str, amount: str) -> pd.DataFrame:
    """Days of purchase and sales of each customer who has bought, and year."""
    frame = nw.from_native(transactions).lazy()
    lines = frame.filter(~nw.col(customer).is_null()).select(
        customer,
        _year=nw.col(date).dt.year(),
        _day=nw.col(date).dt.ordinal_day(),
        _cents=whole_cents(nw.col(amount).cast(nw.Float64)),
        _bought=(nw.col(amount) >= 0).cast(nw.Int64),
    )
    days = lines.group_by(customer, "_year", "_day").agg(nw.col("_cents").sum(), nw.col("_bought").max())
    sums = days.group_by(customer, "_year").agg(nw.col("_cents").sum(), nw.col("_bought").sum())
    years = to_pandas(sums.to_native())
    if not np.isfinite(years["_cents"].to_numpy(dtype=float)).all():
        raise DataError(
            N_("The column {column} has missing values. Fill them in or leave the rows out."), column=amount
        )
    years["sales"] = years["_cents"].astype(float) / 100
    years["purchase_days"] = years["_bought"].astype("int64")
    bought = years.groupby(customer)["_bought"].transform("sum") > 0
    if not bought.any():
        raise DataError(N_("The data has no purchases, only returns."))
    return years[bought].set_index([customer, "_year"])[["purchase_days", "sales"]].sort_index()


def _goods(
    years: pd.DataFrame, sales: pd.Series, costs: pd.DataFrame, money: pd.DataFrame, margin_rate: float | None
) -> pd.Series:
    """Cost of goods of each customer: as money, by a rate, or by the margin rate; else it is not known, and zero."""
    goods = (_goods_rates(years, costs, margin_rate) * years["sales"]).groupby(level=0).sum(min_count=1)
    goods = goods.reindex(sales.index)
    if "goods" in money:
        told = costs.dropna(subset=["goods"])["customer_id"].unique()
        goods = money["goods"].where(money.index.isin(told), goods)
    return goods.fillna(0.0)


def _usual_rate(margin_rate: float | None) -> float:
    """Cost of goods as a share of sales by the margin rate; NaN without one."""
    return float("nan") if margin_rate is None else 1 - margin_rate


def _goods_rates(years: pd.DataFrame, costs: pd.DataFrame, margin_rate: float | None) -> pd.Series:
    """Cost of goods as a share of sales, of each customer and year; missing where it is not known."""
    usual = _usual_rate(margin_rate)
    if "goods_rate" not in costs:
        return pd.Series(usual, index=years.index)
    rates = costs.dropna(subset=["goods_rate"])
    if not rates["goods_rate"].between(0, 1).all():
        raise ParameterError(N_("The cost of goods as a share of sales must lie between 0 and 1."))
    own = rates.groupby("customer_id")["goods_rate"].mean()
    rate = pd.Series(own.reindex(years.index.get_level_values(0)).to_numpy(), index=years.index, dtype=float)
    if "year" in costs:
        rate = rates.groupby(["customer_id", "year"])["goods_rate"].mean().reindex(years.index).fillna(rate)
    return rate.fillna(usual)


def contribution_by_year(
    transactions: IntoFrame,
    costs: pd.DataFrame,
    margin_rate: float | None = None,
    customer: str = "customer_id",
    date: str = "date",
    amount: str = "amount",
) -> pd.DataFrame:
    """What each customer has left, year by year, after goods, keeping and serving.

    The cost of winning the customer is not in it: it has been paid, and going on with the customer
    does not cost it again. So this is what a purchase to come can be expected to leave.

    Parameters
    ----------
    transactions, costs, margin_rate, customer, date, amount
        As for `customer_profit_parts`.

    Returns
    -------
    pandas.DataFrame
        Index: customer and `year` (0 where the costs do not tell the year: then all the time is
        one). Only customers who have bought, and years whose costs are known: what a purchase of
        another year left is not known. Columns `purchase_days`, `sales`, `goods`, `retention`,
        `service`, `other` (costs are positive) and `contribution`, money.

    Raises
    ------
    ParameterError, DataError
        As from `customer_profit_parts`.

    Notes
    -----
    S0, slide 31, without acquisition: the contribution margin after the cost to serve.

    Examples
    --------
    >>> sales = pd.DataFrame({
    ...     "customer_id": ["A", "A", "B"],
    ...     "date": pd.to_datetime(["2024-03-01", "2025-04-01", "2025-03-01"]),
    ...     "amount": [100.0, 50.0, 20.0],
    ... })
    >>> costs = pd.DataFrame({"customer_id": ["A", "A", "B"], "year": [2024, 2025, 2025], "service": [30.0, 25.0, 9.0]})
    >>> contribution_by_year(sales, costs, margin_rate=0.4)[["purchase_days", "sales", "service", "contribution"]]
                      purchase_days  sales  service  contribution
    customer_id year
    A           2024              1  100.0     30.0          10.0
                2025              1   50.0     25.0          -5.0
    B           2025              1   20.0      9.0          -1.0
    """
    years = _sales_by_year(transactions, customer, date, amount)
    costs = costs[costs["customer_id"].isin(years.index.get_level_values(0))]
    if costs.empty:
        raise DataError(
            N_("No customer of the costs has bought anything. Are the customer numbers written in the same way?")
        )
    if "year" not in costs:
        costs = costs.assign(year=0)
        years = years.groupby(level=0).sum()
        years = years.set_index(pd.Index(np.zeros(len(years), dtype=int), name="_year"), append=True)
    key = ["customer_id", "year"]
    known = costs.groupby(key)[[kind for kind in COSTS if kind in costs]].sum()
    found = years.reindex(known.index, fill_value=0).rename_axis(index=[customer, "year"])
    known = known.set_axis(found.index)
    found["goods"] = (_goods_rates(found, costs, margin_rate) * found["sales"]).fillna(0.0)
    if "goods" in known:
        told = pd.MultiIndex.from_frame(costs.dropna(subset=["goods"])[key])
        found["goods"] = known["goods"].where(found.index.isin(told), found["goods"])
    spent = ["retention", "service", "other"]
    found[spent] = known.reindex(columns=spent).fillna(0.0)
    found["contribution"] = found["sales"] - found[["goods", *spent]].sum(axis=1)
    return found


def profit_by_year(
    transactions: IntoFrame,
    costs: pd.DataFrame,
    margin_rate: float | None = None,
    service_factor: float = 1.0,
    customer: str = "customer_id",
    date: str = "date",
    amount: str = "amount",
) -> pd.DataFrame:
    """Sales, costs and profit of each customer, year by year.

    Parameters
    ----------
    transactions, costs, margin_rate, service_factor, customer, date, amount
        As for `customer_profit_parts`; the costs tell the `year`.

    Returns
    -------
    pandas.DataFrame
        Index: customer and `year`, of the sales or of the costs. Columns as from `customer_profit_parts`; the years
        of a customer add up to what that function gives.

    Raises
    ------
    ParameterError, DataError
        As from `customer_profit_parts`.

    Examples
    --------
    >>> sales = pd.DataFrame({
    ...     "customer_id": ["A", "A"], "date": pd.to_datetime(["2024-03-01", "2025-04-01"]), "amount": [100.0, 50.0],
    ... })
    >>> costs = pd.DataFrame({"customer_id": ["A", "A"], "year": [2024, 2025], "service": [30.0, 25.0]})
    >>> profit_by_year(sales, costs, margin_rate=0.4)[["sales", "service", "profit"]]
                      sales  service  profit
    customer_id year
    A           2024  100.0     30.0    10.0
                2025   50.0     25.0    -5.0
    """
    whole = customer_profit_parts(transactions, costs, margin_rate, service_factor, customer, date, amount)
    key = ["customer_id", "year"]
    costs = costs[costs["customer_id"].isin(whole.index)]
    years = _sales_by_year(transactions, customer, date, amount)["sales"]
    years = years[years.index.isin(whole.index, level=0)].rename_axis(index=key)
    spent = costs.groupby(key)[[kind for kind in COSTS if kind in costs]].sum()
    found = pd.DataFrame({"sales": years}).reindex(years.index.union(spent.index), fill_value=0.0)
    spent = spent.reindex(found.index).reindex(columns=list(COSTS)).fillna(0.0)
    goods = _goods_rates(found, costs, margin_rate) * found["sales"]
    if "goods" in costs:
        as_money = found.index.isin(costs.dropna(subset=["goods"])["customer_id"].unique(), level=0)
        goods = goods.mask(as_money, spent["goods"])
    found["goods"] = goods.fillna(0.0)
    found[list(COSTS[1:])] = spent[list(COSTS[1:])]
    found["service"] = service_factor * found["service"]
    found["profit"] = found["sales"] - found[list(COSTS)].sum(axis=1)
    return found.rename_axis(index=[customer, "year"])


def sales_between(
    transactions: IntoFrame,
    begin: pd.Timestamp,
    end: pd.Timestamp,
    customer: str = "customer_id",
    date: str = "date",
    amount: str = "amount",
) -> pd.Series:
    """Sales of each customer from one day to another, net of returns.

    Parameters
    ----------
    transactions, customer, date, amount
        As for `customer_profit_parts`.
    begin, end : Timestamp
        The first day, and the day after the last.

    Returns
    -------
    Series of float
        Index: customer; name `sales`. Only customers with rows on these days.

    Examples
    --------
    >>> sales = pd.DataFrame({
    ...     "customer_id": ["A", "A", "B"], "date": pd.to_datetime(["2024-12-31", "2025-01-01", "2026-01-01"]),
    ...     "amount": [100.0, 50.0, 20.0],
    ... })
    >>> sales_between(sales, pd.Timestamp("2025-01-01"), pd.Timestamp("2026-01-01")).to_dict()
    {'A': 50.0}
    """
    frame = nw.from_native(transactions).lazy()
    inside = frame.filter(nw.col(date) >= begin, nw.col(date) < end, ~nw.col(customer).is_null())
    sums = inside.select(customer, _cents=whole_cents(nw.col(amount).cast(nw.Float64))).group_by(customer)
    found = to_pandas(sums.agg(nw.col("_cents").sum()).to_native()).set_index(customer)["_cents"].sort_index()
    return (found.astype(float) / 100).rename("sales")


def customer_profit(
    transactions: IntoFrame,
    costs: pd.DataFrame | None = None,
    margin_rate: float | None = None,
    service_factor: float = 1.0,
) -> pd.Series:
    """Profit of each customer who has bought: sales less costs.

    Parameters
    ----------
    transactions, costs, margin_rate, service_factor
        As for `customer_profit_parts`.

    Returns
    -------
    Series of float
        Index: customer; name `profit`.

    Raises
    ------
    ParameterError, DataError
        As from `customer_profit_parts`.

    Examples
    --------
    >>> sales = pd.DataFrame({
    ...     "customer_id": ["A", "B"], "date": pd.to_datetime(["2025-03-01", "2025-03-02"]), "amount": [100.0, 20.0],
    ... })
    >>> customer_profit(sales, margin_rate=0.35).to_dict()
    {'A': 35.0, 'B': 7.0}
    """
    return customer_profit_parts(transactions, costs, margin_rate, service_factor)["profit"]


def _numbers(values: ArrayLike) -> np.ndarray:
    numbers = np.asarray(values, dtype=float)
    if not numbers.size:
        raise DataError(N_("There are no customers."))
    if not np.isfinite(numbers).all():
        raise DataError(N_("Some customers have no number. Leave them out first."))
    return numbers


def whale_curve(profit: pd.Series) -> pd.DataFrame:
    """Profit added up from the best customer to the worst.

    Parameters
    ----------
    profit : Series of float
        One number a customer.

    Returns
    -------
    DataFrame
        One row more than there are customers. `cum_customers` (share of customers, from 0 to 1),
        `cum_profit` (money, from 0 to the profit of all).

    Raises
    ------
    DataError
        If there are no customers, or one has no number.

    Notes
    -----
    Also called the Stobachoff curve (Storbacka 1994, 1997) or the cumulative profitability curve.

    Examples
    --------
    >>> whale_curve(pd.Series([-2.0, 5.0]))
       cum_customers  cum_profit
    0            0.0         0.0
    1            0.5         5.0
    2            1.0         3.0
    """
    ordered = np.sort(_numbers(profit))[::-1]
    return pd.DataFrame(
        {
            "cum_customers": np.arange(len(ordered) + 1) / len(ordered),
            "cum_profit": np.concatenate([[0.0], np.cumsum(ordered)]),
        }
    )


def _positive_total(curve: pd.DataFrame) -> float:
    total = float(curve["cum_profit"].iloc[-1])
    # Sums of cents end in dust: what should be nothing is not quite.
    if total <= 1e-9 * float(curve["cum_profit"].abs().max()):
        raise DataError(
            N_("The total is not positive ({total}), so a share of it means nothing."), total=f"{total:.2f}"
        )
    return total


def pareto_share(values: pd.Series, top: float = 0.2) -> float:
    """Share of the total that the top customers bring.

    Parameters
    ----------
    values : Series of float
        Sales or profit, one number a customer.
    top : float
        Which share of the customers, from 0 to 1. A fraction of a customer counts as a fraction.

    Returns
    -------
    float
        1.8 when they bring 180 % of the total, which happens where others make a loss.

    Raises
    ------
    ParameterError
        If `top` is not between 0 and 1.
    DataError
        If the total is not positive, or a customer has no number.

    Examples
    --------
    >>> round(pareto_share(pd.Series([9.0] * 20 + [0.0] * 30 + [-1.6] * 50)), 2)
    1.8
    """
    if not 0 <= top <= 1:
        raise ParameterError(N_("The share of top customers must lie between 0 and 1; {value} does not."), value=top)
    curve = whale_curve(values)
    return float(np.interp(top, curve["cum_customers"], curve["cum_profit"])) / _positive_total(curve)


def stobachoff_index(profit: pd.Series) -> float:
    """How unevenly profit comes from the customers: 0 when evenly, towards 1 the more some carry others.

    The area between the whale curve and the straight line of equal customers, divided by the whole
    area under the curve.

    Parameters
    ----------
    profit : Series of float
        One number a customer.

    Returns
    -------
    float
        From 0 up to, but not including, 1. Where nobody makes a loss it is at most 0.5: anything
        above that is subsidy.

    Raises
    ------
    DataError
        If the total is not positive, or a customer has no number.

    Notes
    -----
    What is certain: the curve and the index bear the name of Storbacka (*The nature of customer
    relationship profitability*, 1994; *Journal of Marketing Management* 13, 1997), and van Raaij,
    Vernooij & van Triest (2003) and van Raaij (2005) use them. What is not: the formula is given
    here as this course was told it; the original text could not be checked. Compare the index with
    others only when you know that theirs is computed in the same way.

    Examples
    --------
    >>> round(stobachoff_index(pd.Series([9.0] * 20 + [0.0] * 30 + [-1.6] * 50)), 3)
    0.648
    >>> stobachoff_index(pd.Series([5.0, 5.0]))
    0.0
    """
    curve = whale_curve(profit)
    total = _positive_total(curve)
    area = float(np.trapezoid(curve["cum_profit"], curve["cum_customers"]))
    return max(0.0, (area - total / 2) / area)


def abc_classes(values: pd.Series, cuts: Sequence[float] = (0.8, 0.95)) -> pd.Series:
    """Class of each customer by how much of the total those ahead bring together.

    While those ahead bring less than 80 %, a customer is in A; then, while they bring less than
    95 %, in B; the rest are in C. So the customer who passes the mark is still in the class, and
    equal customers are always in the same class.

    Parameters
    ----------
    values : Series of float
        Sales (or profit), one number a customer. Who brings nothing or less is in the last class,
        and is not counted in the total.
    cuts : sequence of float
        Ascending shares of the total.

    Returns
    -------
    Series of str
        Name `abc`: "A", "B", "C", and so on for more cuts.

    Raises
    ------
    ParameterError
        If the cuts do not ascend between 0 and 1.
    DataError
        If there are no customers, or one has no number.

    Notes
    -----
    S3, slide t5 names the ABC method and gives no limits; 80 and 95 % are customary.

    Examples
    --------
    >>> abc_classes(pd.Series([80.0, 10.0, 5.0, 5.0], index=list("abcd"))).to_dict()
    {'a': 'A', 'b': 'B', 'c': 'B', 'd': 'B'}
    """
    cuts = list(cuts)
    if not cuts or not all(0 < cut < 1 for cut in cuts) or sorted(set(cuts)) != cuts or len(cuts) > 25:
        raise ParameterError(
            N_("The limits of ABC classes must go from the smallest to the largest between 0 and 1: {cuts}."),
            cuts="; ".join(f"{cut:g}" for cut in cuts),
        )
    numbers = _numbers(values)
    positive = numbers > 0
    letters = np.array([chr(ord("A") + i) for i in range(len(cuts) + 1)], dtype=object)
    classes = np.full(len(numbers), len(cuts))
    if positive.any():
        amounts, counts = np.unique(numbers[positive], return_counts=True)
        money = (amounts * counts)[::-1]
        ahead = np.concatenate([[0.0], np.cumsum(money)[:-1]]) / money.sum()
        # 0.1 + 0.7 is not quite 0.8.
        place = np.searchsorted(np.array(cuts) - 1e-12, ahead, side="right")[::-1]
        classes[positive] = place[np.searchsorted(amounts, numbers[positive])]
    index = values.index if isinstance(values, pd.Series) else None
    return pd.Series(letters[classes], index=index, name="abc")


def value_dimension_score(scores: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Weighted mean of the scores of a customer on the dimensions of value.

    Parameters
    ----------
    scores : mapping of dimension to float
        On one scale for all, such as 0 to 5.
    weights : mapping of dimension to float
        How much each dimension counts; they need not add up to 1.

    Returns
    -------
    float
        On the scale of the scores.

    Raises
    ------
    ParameterError
        If a score or a weight is missing or impossible, or no weight is above zero.

    Notes
    -----
    S0, slide 32 names six dimensions and no weights: weighing is the author's completion.

    Examples
    --------
    >>> value_dimension_score({"profitability": 1.0, "reference": 5.0}, {"profitability": 3, "reference": 1})
    2.0
    """
    if set(scores) != set(weights):
        raise ParameterError(
            N_("Every dimension needs a score and a weight; without one of them: {names}."),
            names=", ".join(sorted(set(scores) ^ set(weights))),
        )
    total = sum(weights.values())
    if not all(math.isfinite(weight) and weight >= 0 for weight in weights.values()) or not total > 0:
        raise ParameterError(N_("Weights must be zero or more, and at least one of them above zero."))
    if not all(math.isfinite(score) for score in scores.values()):
        raise ParameterError(N_("Every score must be a number."))
    mean = sum(score * weights[name] / total for name, score in scores.items())
    counted = [score for name, score in scores.items() if weights[name]]
    return float(min(max(mean, min(counted)), max(counted)))


def break_even_period(cash_flows: Sequence[float]) -> int | None:
    """The first period in which all that has come in covers all that has gone out.

    Parameters
    ----------
    cash_flows : sequence of float
        Net money of each period, from period 0 on.

    Returns
    -------
    int or None
        None where it never does.

    Raises
    ------
    DataError
        If a period has no number.

    Examples
    --------
    >>> break_even_period([-51, 30, 42, 44, 49, 55]), break_even_period([-51, 30])
    (2, None)
    """
    sums = np.cumsum(np.asarray(cash_flows, dtype=float))
    if not np.isfinite(sums).all():
        raise DataError(N_("Some periods have no number. Fill them in first."))
    reached = np.flatnonzero(sums >= 0)
    return int(reached[0]) if reached.size else None
