"""Customer lifetime value: what a customer's future margins are worth today.

CLV is the sum over the years of a net marketing contribution (NMC, "asiakaskate"), each divided by
(1 + DR) to the power of its year. The Polish lecture names N, NMC and DR and prints a table of four
years, but its formula was a picture and is lost (S3, slides t9-t11). Only one reading reproduces the
table: the first year is not discounted at all. So *when* the money comes has a name here: `timing`.
"""

from collections.abc import Mapping, Sequence
from datetime import date as Date
from typing import Any, Literal, TypedDict, Unpack, get_args

import narwhals as nw
import numpy as np
import pandas as pd
from narwhals.typing import IntoFrame

from asiakkuus_lib.errors import N_, DataError, ParameterError, ask_about_rate
from asiakkuus_lib.retention import DAYS_IN_YEAR
from asiakkuus_lib.summary import EPOCH, collect, customer_days, customer_summary, reference_date, to_pandas

Timing = Literal["start", "end"]


class Terms(TypedDict, total=False):
    """What `clv_retention` assumes of the money that comes in."""

    discount_rate: float
    growth: float
    horizon: int | None
    timing: Timing


class Assumptions(Terms, total=False):
    """The same, and what winning the customer costs."""

    acquisition: float


ROWS = (
    "revenue", "variable_costs", "acquisition_cost", "retention_cost",
    "net_contribution", "discount_divisor", "present_value", "cumulative_clv",
)  # fmt: skip
ACTIONS = ("keep", "keep_at_risk", "win_back", "test_first", "change_terms", "let_go")


def discount_divisors(years: int, discount_rate: float, timing: Timing = "start") -> np.ndarray:
    """What the money of each year is divided by to make it today's money.

    Parameters
    ----------
    years : int
        How many years.
    discount_rate : float
        Yearly, 0.10 for 10 %; above -1, at most 1.
    timing : "start" or "end"
        Money comes at the start of each year, so that the first is not discounted, or at its end.

    Returns
    -------
    array of float, length `years`

    Raises
    ------
    ParameterError
        If the rate or the timing is not possible.

    Examples
    --------
    >>> discount_divisors(4, 0.10).round(3).tolist()
    [1.0, 1.1, 1.21, 1.331]
    >>> discount_divisors(2, 0.10, "end").round(3).tolist()
    [1.1, 1.21]
    """
    _check(discount_rate, timing)
    return (1 + discount_rate) ** (np.arange(years) + (timing == "end"))


def clv(
    margins: Sequence[float], discount_rate: float, timing: Timing = "start", retention_rate: float = 1.0
) -> float:
    """Lifetime value of a customer whose yearly margins are known.

    Parameters
    ----------
    margins : sequence of float
        Net marketing contribution of each year: revenue less variable costs, acquisition and
        retention costs, in money.
    discount_rate : float
        Yearly, 0.10 for 10 %.
    timing : "start" or "end"
        As for `discount_divisors`.
    retention_rate : float
        Share of customers who go on to the next year. 1, the slide's own reading, takes the years
        for certain; do not use another with margins that already count only those who stay.

    Returns
    -------
    float
        In the money of today.

    Raises
    ------
    ParameterError
        If a rate or the timing is not possible.

    Notes
    -----
    CLV = sum of NMC_t / (1 + DR)^(t - 1): author's completion of S3, slides t9 and t10.

    Examples
    --------
    >>> round(clv([400, 500, 640, 740], 0.10))
    1939
    >>> round(clv([400, 500, 640, 740], 0.10, timing="end"), 2)
    1763.13
    """
    _rate("retention_rate", retention_rate)
    flows = np.asarray(margins, dtype=float)
    survivors = retention_rate ** np.arange(len(flows))
    return float((flows * survivors / discount_divisors(len(flows), discount_rate, timing)).sum())


def clv_table(
    revenue: Sequence[float],
    variable_cost_rate: float,
    acquisition: Sequence[float],
    retention: Sequence[float],
    discount_rate: float,
    timing: Timing = "start",
) -> pd.DataFrame:
    """The yearly table of a customer's lifetime value, as on the slide but unrounded.

    Parameters
    ----------
    revenue : sequence of float
        Revenue of each year, in money.
    variable_cost_rate : float
        Variable costs as a share of revenue, 0 to 1.
    acquisition, retention : sequence of float
        Costs of winning and of keeping the customer, each year; a shorter one goes on with zeros.
    discount_rate, timing
        As for `discount_divisors`.

    Returns
    -------
    DataFrame
        Index: `ROWS`; a column for each year, 1, 2, ... `cumulative_clv` adds unrounded present
        values, as the slide does: its rounded ones would add up to 1940.

    Raises
    ------
    ParameterError
        If a rate or the timing is not possible, or costs go on after the last year of revenue.

    Notes
    -----
    S3, slide t10. The row `net_contribution` is printed there as gross margin, `present_value` as
    NPV, and `discount_divisor` as a factor.

    Examples
    --------
    >>> table = clv_table([1000, 1200, 1440, 1600], 0.5, [100], [0, 100, 80, 60], 0.10)
    >>> table.loc["cumulative_clv"].round().astype(int).tolist()
    [400, 855, 1383, 1939]
    """
    _rate("variable_cost_rate", variable_cost_rate)
    years = len(revenue)
    income = np.asarray(revenue, dtype=float)
    variable = income * variable_cost_rate
    winning, keeping = _padded("acquisition", acquisition, years), _padded("retention", retention, years)
    contribution = income - variable - winning - keeping
    divisors = discount_divisors(years, discount_rate, timing)
    present = contribution / divisors
    rows = (income, variable, winning, keeping, contribution, divisors, present, present.cumsum())
    return pd.DataFrame(dict(zip(ROWS, rows, strict=True)), index=pd.RangeIndex(1, years + 1, name="year")).T


def clv_retention(
    margin: float,
    retention_rate: float,
    discount_rate: float = 0.0,
    growth: float = 0.0,
    horizon: int | None = None,
    acquisition: float = 0.0,
    timing: Timing = "start",
) -> float:
    """Lifetime value of a customer who stays from year to year with a given probability.

    Parameters
    ----------
    margin : float
        Margin of the first year, in money. It is earned for certain.
    retention_rate : float
        Probability of going on to the next year, 0 to 1.
    discount_rate : float
        Yearly.
    growth : float
        By how much the margin grows each year, 0.05 for 5 %; above -1.
    horizon : int, optional
        Years counted; without it, for ever.
    acquisition : float
        Cost of winning the customer, paid at once and not discounted.
    timing : "start" or "end"
        As for `discount_divisors`.

    Returns
    -------
    float
        In the money of today.

    Raises
    ------
    ParameterError
        If a rate or the timing is not possible, or the value has no limit: the margin grows faster
        than customers leave and money loses its worth.

    Examples
    --------
    >>> clv_retention(1, 0.85), clv_retention(1, 0.90)  # with no discounting, the customer's life
    (6.666666666666666, 10.000000000000002)
    >>> round(clv_retention(100, 0.8, discount_rate=0.10, acquisition=150), 2)
    216.67
    """
    _check(discount_rate, timing)
    _rate("retention_rate", retention_rate)
    if not growth > -1:
        raise ParameterError(N_("The growth {value} is not possible: it must be above −1."), value=growth)
    ratio = retention_rate * (1 + growth) / (1 + discount_rate)
    first = margin / (1 + discount_rate) if timing == "end" else margin
    if horizon is not None:
        return float(first * (ratio ** np.arange(horizon)).sum() - acquisition)
    if ratio >= 1:
        raise ParameterError(
            N_("The value grows without limit: the margin grows by {growth} a year, faster than customers leave and "
               "money is discounted. Lower the growth or give a horizon in years."), growth=growth,
        )  # fmt: skip
    return float(first / (1 - ratio) - acquisition)


def margin_multiple(retention_rate: float, discount_rate: float) -> float:
    """How many years' margins a customer is worth: r / (1 + i - r).

    Parameters
    ----------
    retention_rate : float
        Probability of going on to the next year, 0 to under 1.
    discount_rate : float
        Yearly, above 0 or with a retention rate below 1.

    Returns
    -------
    float
        Lifetime value divided by a yearly margin that stays equal.

    Raises
    ------
    ParameterError
        If a rate is not possible, or the value has no limit.

    Notes
    -----
    Here the first margin comes after a year, and only from those who stayed: the strictest reading
    of timing. Gupta & Lehmann (2003), "Customers as assets".

    Examples
    --------
    >>> [round(margin_multiple(0.8, rate), 2) for rate in (0.10, 0.12, 0.14, 0.16)]
    [2.67, 2.5, 2.35, 2.22]
    """
    return retention_rate * clv_retention(1.0, retention_rate, discount_rate, timing="end")


def profit_ratio(churn_before: float = 0.15, churn_after: float = 0.10, **assumptions: Unpack[Assumptions]) -> float:
    """How many times as much a customer is worth when churn changes.

    Parameters
    ----------
    churn_before, churn_after : float
        Yearly churn.
    **assumptions
        As for `clv_retention`, in years of first-year margin: `discount_rate`, `growth`,
        `horizon`, `acquisition`, `timing`.

    Returns
    -------
    float

    Raises
    ------
    ParameterError
        As from `clv_retention`; or if the customer is worth nothing before, so that there is nothing
        to multiply.

    Notes
    -----
    S0, slide 10, after Strandvik: lowering churn from 15 % to 10 % would double the profit. The
    lifetime alone grows 1.5 times. Reichheld & Sasser (1990) write of almost 100 %.

    Examples
    --------
    >>> round(profit_ratio(), 3), round(profit_ratio(discount_rate=0.10), 3)
    (1.5, 1.25)
    >>> round(profit_ratio(acquisition=10 / 3), 3)
    2.0
    """
    before, after = (clv_retention(1.0, 1 - churn, **assumptions) for churn in (churn_before, churn_after))
    if not before > 0:
        raise ParameterError(
            N_("At a churn of {churn} the customer is worth nothing or less, so a ratio has no meaning. "
               "Lower the acquisition cost."), churn=churn_before,
        )  # fmt: skip
    return after / before


def acquisition_for_ratio(
    ratio: float = 2.0, churn_before: float = 0.15, churn_after: float = 0.10, **assumptions: Unpack[Terms]
) -> float:
    """Acquisition cost with which a change of churn multiplies the customer's value by `ratio`.

    Parameters
    ----------
    ratio : float
        Above 1.
    churn_before, churn_after : float
        Yearly churn.
    **assumptions
        As for `profit_ratio`, without `acquisition`.

    Returns
    -------
    float
        In years of first-year margin; below 0 where the ratio is exceeded without any cost.

    Raises
    ------
    ParameterError
        If the ratio is not above 1, or as from `clv_retention`.

    Examples
    --------
    >>> round(acquisition_for_ratio(), 3), round(acquisition_for_ratio(discount_rate=0.10), 2)
    (3.333, 3.3)
    """
    _ratio(ratio)
    before, after = (clv_retention(1.0, 1 - churn, **assumptions) for churn in (churn_before, churn_after))
    return (ratio * before - after) / (ratio - 1)


def growth_for_ratio(
    ratio: float = 2.0, churn_before: float = 0.15, churn_after: float = 0.10, discount_rate: float = 0.0
) -> float:
    """Yearly growth of margin with which a change of churn multiplies the customer's value by `ratio`.

    Parameters
    ----------
    ratio : float
        Above 1.
    churn_before, churn_after : float
        Yearly churn.
    discount_rate : float
        Yearly.

    Returns
    -------
    float
        0.05 for 5 % a year; for ever, and with no acquisition cost.

    Raises
    ------
    ParameterError
        If the ratio is not above 1, or no growth gives it.

    Examples
    --------
    >>> [round(100 * growth_for_ratio(discount_rate=rate), 2) for rate in (0, 0.05, 0.10)]
    [5.26, 10.53, 15.79]
    """
    _ratio(ratio)
    _check(discount_rate, "start")
    before, after = 1 - churn_before, 1 - churn_after
    for name, rate in (("churn_before", before), ("churn_after", after)):
        _rate(name, rate)
    steps = ratio * after - before
    # With k = (1 + growth) / (1 + discount_rate): (1 - before k) / (1 - after k) = ratio.
    if not steps > 0 or after * (ratio - 1) / steps >= 1:
        raise ParameterError(
            N_("No growth of margin makes a customer {ratio} times as valuable when churn changes from {before} to "
               "{after}."),
            ratio=ratio, before=churn_before, after=churn_after,
        )  # fmt: skip
    return (ratio - 1) / steps * (1 + discount_rate) - 1


def customer_equity(clvs: pd.Series) -> float:
    """Customer equity: the lifetime values of all customers together.

    Parameters
    ----------
    clvs : Series of float
        Lifetime value of each customer.

    Returns
    -------
    float

    Raises
    ------
    DataError
        If a value is missing: a sum without it would look complete.

    Notes
    -----
    S0, slide 34: the result comes from the lifetime values of the relationships.

    Examples
    --------
    >>> customer_equity(pd.Series([1939.44, -50.0, 0.0]))
    1889.44
    """
    if clvs.isna().any():
        raise DataError(N_("The lifetime value of {n} customers is missing."), n=int(clvs.isna().sum()))
    return float(clvs.sum())


def clv_sensitivity(base: Mapping[str, Any], param: str, grid: Sequence[float]) -> pd.DataFrame:
    """How the lifetime value answers when one assumption moves and the others stay.

    Parameters
    ----------
    base : mapping
        Arguments of `clv_retention`.
    param : str
        Which of them moves.
    grid : sequence of float
        The values it takes.

    Returns
    -------
    DataFrame
        Columns: `param` (its value), `clv`, `change` (from the value of `base`, in money).

    Raises
    ------
    ParameterError
        If there is no such assumption, or as from `clv_retention`.

    Examples
    --------
    >>> base = {"margin": 100, "retention_rate": 0.8, "discount_rate": 0.10}
    >>> clv_sensitivity(base, "retention_rate", [0.7, 0.8, 0.9]).round(1).values.tolist()
    [[0.7, 275.0, -91.7], [0.8, 366.7, 0.0], [0.9, 550.0, 183.3]]
    """
    known = tuple(clv_retention.__annotations__)[:-1]
    if param not in known:
        raise ParameterError(
            N_("There is no assumption called {name}. The assumptions are: {names}."),
            name=repr(param),
            names=", ".join(known),
        )
    start = clv_retention(**base)
    values = [clv_retention(**{**base, param: value}) for value in grid]
    return pd.DataFrame({param: list(grid), "clv": values, "change": np.array(values) - start})


def revenue_by_customer_year(
    transactions: IntoFrame,
    as_of: str | Date,
    most: int = 4,
    customer: str = "customer_id",
    date: str = "date",
    amount: str = "amount",
    summary: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Mean revenue of a customer's first year, second year, and so on, as it has been.

    Parameters
    ----------
    transactions : DataFrame of pandas, Polars or Spark, LazyFrame of Polars, or relation of DuckDB
        As for `asiakkuus_lib.summary.customer_summary`.
    as_of : str or date
        The reference date.
    most : int
        Years at most.
    customer, date, amount : str
        Names of the columns.
    summary : DataFrame, optional
        What `collect` gives of the `customer_summary` of the same transactions and day, where it is at hand.

    Returns
    -------
    DataFrame
        Index: year, 1, 2, ... Columns: `customers` (who became customers so long ago that the whole
        year is seen) and `revenue` (their mean, money net of returns; those who bought nothing more
        count as zero). Years that nobody has behind them are left out.

    Raises
    ------
    ParameterError, DataError
        As from `customer_summary`.

    Notes
    -----
    Those who left are in the mean: the years need no weighting by retention.

    Examples
    --------
    >>> sales = pd.DataFrame({
    ...     "customer_id": ["A", "A", "B"],
    ...     "date": pd.to_datetime(["2024-01-01", "2025-02-01", "2024-06-01"]),
    ...     "amount": [10.0, 8.0, 20.0],
    ... })
    >>> revenue_by_customer_year(sales, as_of="2026-01-01")
          customers  revenue
    year
    1             2     15.0
    2             1      8.0
    """
    now = (reference_date(as_of).date() - EPOCH).days
    # What cannot be added up is refused here.
    ages = (collect(customer_summary(transactions, as_of, customer, date, amount)) if summary is None else summary)["T"]
    day, first = nw.col("day"), nw.col("first_day")
    # A return before the first purchase belongs to the first year.
    year = (nw.max_horizontal(day - first, first - first) / DAYS_IN_YEAR).floor() + 1
    behind = ((now - first) / DAYS_IN_YEAR).floor()
    days = customer_days(transactions, as_of, customer, date, amount).with_columns(year=year, behind=behind)
    seen = days.filter(nw.col("year") <= nw.col("behind")).group_by("year").agg(nw.col("cents").sum())
    money = to_pandas(seen.to_native()).set_index("year")["cents"] / 100
    whole = (ages // DAYS_IN_YEAR).astype(int)
    years = pd.RangeIndex(1, min(most, int(whole.max()) if len(whole) else 0) + 1, name="year")
    customers = pd.Series([int((whole >= year).sum()) for year in years], index=years, dtype="int64")
    return pd.DataFrame({"customers": customers, "revenue": money.reindex(years, fill_value=0.0) / customers})


def likely_purchases(
    probability_alive: pd.Series, expected_purchases: pd.Series, shape: pd.Series, level: float = 0.80
) -> pd.DataFrame:
    """Between which numbers of purchases a customer's future probably falls.

    Parameters
    ----------
    probability_alive, expected_purchases : Series
        Of each customer, for one and the same time ahead.
    shape : Series
        Shape of the gamma distribution of the customer's rate of buying: r + frequency.
    level : float
        Probability that the range should hold, above 0 and under 1.

    Returns
    -------
    DataFrame
        Columns `low` and `high`, whole numbers.

    Raises
    ------
    ParameterError
        If the level is not possible.

    Notes
    -----
    Author's approximation: no purchase with the probability of being gone, and otherwise a negative
    binomial with the mean that gives `expected_purchases`. The parameters are taken for certain.

    Examples
    --------
    >>> one = pd.Series([1.0])
    >>> likely_purchases(one * 0.99, one * 4.95, one * 3.0).values.tolist()
    [[1, 10]]
    >>> likely_purchases(one * 0.05, one * 0.1, one).values.tolist()
    [[0, 0]]
    """
    if not 0 < level < 1:
        raise ParameterError(
            N_("The share {name} must lie within 0–1; {value} does not. 15 per cent is 0.15."),
            name="level",
            value=level,
        )
    alive = probability_alive.to_numpy(dtype=float)
    kind = shape.to_numpy(dtype=float)
    mean = np.divide(expected_purchases.to_numpy(dtype=float), alive, out=np.zeros_like(alive), where=alive > 0)
    ends = np.full((2, len(alive)), -1, dtype=np.int64)
    # In logarithms: a frequent buyer's probability of none at all is too small for a float.
    log_mass = kind * (np.log(kind) - np.log(kind + mean))
    step = np.log(np.maximum(mean, 1e-300)) - np.log(kind + mean)
    below, k = 1 - alive, 0
    tails = np.array([[(1 - level) / 2], [(1 + level) / 2]])
    while (ends < 0).any():
        below = below + alive * np.exp(log_mass)
        ends = np.where((ends < 0) & (below >= tails - 1e-12), k, ends)
        log_mass = log_mass + np.log((k + kind) / (k + 1)) + step
        k += 1
    return pd.DataFrame({"low": ends[0], "high": ends[1]}, index=probability_alive.index)


def win_back_gain(
    probability_alive: pd.Series, value_if_back: pd.Series, contact_cost: float, win_back_rate: float
) -> pd.Series:
    """What one contact is expected to bring, less its price: only from those who would not have come.

    Parameters
    ----------
    probability_alive : Series
        Probability of still being a customer, who comes without being asked.
    value_if_back : Series
        Residual lifetime value of each if they are customers (again), in money.
    contact_cost : float
        Price of one contact, in money.
    win_back_rate : float
        Share of those who are gone that a contact brings back, 0 to 1.

    Returns
    -------
    Series of float
        The probability of being gone times the share who return times what one who returns is worth,
        less the price. Below 0 where a contact does not pay.

    Raises
    ------
    ParameterError
        If the share is not within 0–1.

    Notes
    -----
    Author's completion. A contact is taken to do nothing to those who are still customers; in a field
    experiment it made some of them leave (Ascarza, Iyengar & Schleicher 2016).

    Examples
    --------
    >>> win_back_gain(pd.Series([0.1]), pd.Series([90.0]), contact_cost=5, win_back_rate=0.1).round(2).tolist()
    [3.1]
    """
    _rate("win_back_rate", win_back_rate)
    return ((1 - probability_alive) * value_if_back * win_back_rate - contact_cost).rename("gain")


def customer_actions(
    probability_alive: pd.Series,
    value: pd.Series,
    gain: pd.Series,
    contact_cost: float,
    alive_from: float = 0.5,
    safe_from: float = 0.8,
    uncertain: pd.Series | None = None,
    has_paid: pd.Series | None = None,
) -> pd.Series:
    """Whom to keep, to win back, to try first, to serve otherwise, and to let go: a rule that anyone can check.

    Parameters
    ----------
    probability_alive : Series
        Probability of still being a customer.
    value : Series
        Residual lifetime value, which counts in that probability, in money.
    gain : Series
        What a contact is expected to bring (`win_back_gain`).
    contact_cost : float
        Price of one contact, in money.
    alive_from : float
        From which probability on one is taken for a customer.
    safe_from : float
        From which probability on there is no need to worry.
    uncertain : Series of bool, optional
        Whose probability is not to be relied on, such as one-time buyers about whom models disagree.
    has_paid : Series of bool, optional
        Who has left something after the cost to serve in one year at least. Where costs are not
        known, everybody is taken to have.

    Returns
    -------
    Series of str
        One of `ACTIONS` for each customer. "keep": probably a customer, and worth more than a
        contact. "keep_at_risk": the same, but under `safe_from`: silent for long for the rhythm of
        old. "win_back": probably gone, but a contact pays. "test_first": any of these, if
        `uncertain`. "change_terms": probably a customer, but has left nothing in any year, or is
        expected to leave less than nothing. "let_go": all others.

    Raises
    ------
    ParameterError
        If a share is not within 0–1.

    Notes
    -----
    Author's completion. Nobody is kept, or called back, "for the value" who has cost more to serve
    than brought in each year, whatever is hoped of the next.

    Examples
    --------
    >>> alive, value = pd.Series([0.9, 0.6, 0.1, 0.1, 0.9, 0.9]), pd.Series([80.0, 50.0, 9.0, 0.2, 1.0, -7.0])
    >>> gain = win_back_gain(alive, value / alive, contact_cost=5, win_back_rate=0.1)
    >>> customer_actions(alive, value, gain, contact_cost=5).tolist()
    ['keep', 'keep_at_risk', 'win_back', 'let_go', 'let_go', 'change_terms']
    """
    for name, rate in (("alive_from", alive_from), ("safe_from", safe_from)):
        _rate(name, rate)
    alive = probability_alive >= alive_from
    safe = probability_alive >= safe_from
    paid = np.ones(len(value), dtype=bool) if has_paid is None else has_paid.to_numpy(dtype=bool)
    unsure = np.zeros(len(value), dtype=bool) if uncertain is None else uncertain.to_numpy(dtype=bool)
    pays = paid & np.where(alive, value >= contact_cost, gain >= 0)
    chosen = np.select(
        [alive & ~unsure & (~paid | (value < 0)), ~pays, unsure, alive & safe, alive],
        ["change_terms", "let_go", "test_first", "keep", "keep_at_risk"],
        "win_back",
    )
    return pd.Series(chosen, index=value.index, name="action")


def _padded(name: str, costs: Sequence[float], years: int) -> np.ndarray:
    if len(costs) > years:
        raise ParameterError(
            N_("The costs {name} have {n} years, but the revenue has {years}."), name=name, n=len(costs), years=years
        )
    return np.pad(np.asarray(costs, dtype=float), (0, years - len(costs)))


def _check(discount_rate: float, timing: str) -> None:
    ask_about_rate("discount_rate", discount_rate)
    if not discount_rate > -1:
        raise ParameterError(N_("The discount rate {value} is not possible: it must be above −1."), value=discount_rate)
    if timing not in get_args(Timing):
        raise ParameterError(
            N_("The timing must be one of {names}, not {value}."), names=", ".join(get_args(Timing)), value=repr(timing)
        )


def _rate(name: str, value: float) -> None:
    ask_about_rate(name, value)
    if not 0 <= value <= 1:
        raise ParameterError(
            N_("The share {name} must lie within 0–1; {value} does not. 15 per cent is 0.15."), name=name, value=value
        )


def _ratio(ratio: float) -> None:
    if not ratio > 1:
        raise ParameterError(N_("The ratio must be above 1; {value} is not."), value=ratio)
