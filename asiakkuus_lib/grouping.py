"""Grouping customers, and what becomes of the groups: traditional groups, value classes, lifecycle, strategies.

A group is a rule and a day. The traditional groups ask whether somebody buys at all (S0, slide 27), value classes for
how much (slide 38), the lifecycle how far the relationship has come (S1), and the strategies what to do about it
(S0, slide 39; S4). Where the sources give a word without a limit, the limit is a parameter, and ours.
"""

from collections.abc import Sequence
from datetime import date as Date

import narwhals as nw
import numpy as np
import pandas as pd
from narwhals.typing import IntoFrame

from asiakkuus_lib.errors import N_, ParameterError
from asiakkuus_lib.rfm import rfm_table
from asiakkuus_lib.summary import EPOCH, count_purchase_days, customer_days, reference_date, to_pandas

# From those who are to be won to those who are gone; outside: not wanted as customers, and never bought.
GROUPS = ("potential", "occasional", "regular", "former", "outside")
# From the most to the least; none: bought nothing.
VALUES = ("valuable", "good", "small", "none")
STAGES = ("first_contact", "early", "development", "ended")
STRATEGIES = ("retain", "develop", "change_or_end", "standard")
PORTFOLIO = ("value", "growth", "standard")
YEAR = 365


def customer_table(transactions: IntoFrame, as_of: str | Date, register: pd.DataFrame | None = None) -> pd.DataFrame:
    """What grouping starts from: when each customer last bought, and how often within a year.

    Parameters
    ----------
    transactions : DataFrame, LazyFrame or relation
        As for `asiakkuus_lib.rfm.rfm_table`.
    as_of : str or date
        The reference date.
    register : DataFrame, optional
        Everybody whose name is known, buyers or not: `customer_id`, and `in_target` (whether they are wanted as
        customers: True, False, "yes" or "no").

    Returns
    -------
    DataFrame
        Index: customer. Columns: `recency` and `age` (days since the last and the first purchase; NaN for who has
        never bought), `frequency` (days of purchase), `monetary` (money, net of returns), `last_year` (days of
        purchase within the year before `as_of`), `in_target` (True where no register tells).

    Raises
    ------
    ParameterError, DataError
        As from `asiakkuus_lib.rfm.rfm_table`.

    Examples
    --------
    >>> sales = pd.DataFrame({
    ...     "customer_id": ["A", "A", "B"], "date": pd.to_datetime(["2025-05-01", "2025-12-22", "2023-06-30"]),
    ...     "amount": [10.0, 20.0, 8.0],
    ... })
    >>> names = pd.DataFrame({"customer_id": ["A", "B", "C"], "in_target": ["yes", "yes", "no"]})
    >>> customer_table(sales, "2026-01-01", names)[["recency", "last_year", "in_target"]]
                 recency  last_year  in_target
    customer_id
    A               10.0          2       True
    B              916.0          0       True
    C                NaN          0      False
    """
    found = rfm_table(transactions, as_of)
    begin = reference_date(as_of) - pd.Timedelta(days=YEAR)
    lately = nw.from_native(transactions).lazy().filter(nw.col("date") >= begin).to_native()
    last_year = count_purchase_days(lately, as_of)
    if register is not None:
        names = register.drop_duplicates("customer_id").set_index("customer_id")
        found = found.reindex(found.index.union(names.index).rename("customer_id"))
        wanted = names["in_target"].reindex(found.index) if "in_target" in names else True
        found["in_target"] = pd.Series(wanted, found.index).isin([True, "yes"]) | found["recency"].notna()
    else:
        found["in_target"] = True
    found["monetary"] = found["monetary"].fillna(0.0)
    counts = {"frequency": found["frequency"], "last_year": last_year.reindex(found.index)}
    return found.assign(**{name: count.fillna(0).astype(int) for name, count in counts.items()})[
        ["recency", "age", "frequency", "monetary", "last_year", "in_target"]
    ]


def traditional_groups(customers: pd.DataFrame, regular_min: int = 4, lapse_days: int = YEAR) -> pd.Series:
    """Potential, occasional, regular or former: whether a customer buys at all, and how steadily.

    Parameters
    ----------
    customers : DataFrame
        `recency` (days since the last purchase; NaN for who has never bought), `last_year` (days of purchase within
        a year) and `in_target` (whether wanted as a customer).
    regular_min : int
        Days of purchase within a year that make a regular customer.
    lapse_days : int
        A customer who has not bought for more days than these is a former one.

    Returns
    -------
    Series of str
        One of `GROUPS` for each row; name `group`.

    Raises
    ------
    ParameterError
        If a limit is below one.

    Notes
    -----
    The lecture defines the four in words (S0, slide 27): a potential customer belongs to the target group but has not
    bought, an occasional one buys now and then, a regular one repeatedly and regularly, a former one has stopped.
    Both limits are the author's completion, and so is the fifth group, of those who have not bought and are not wanted.

    Examples
    --------
    >>> people = pd.DataFrame({
    ...     "recency": [float("nan"), 20, 20, 400], "last_year": [0, 1, 9, 0], "in_target": [True, True, True, True]})
    >>> traditional_groups(people).tolist()
    ['potential', 'occasional', 'regular', 'former']
    """
    for name, limit in (("regular_min", regular_min), ("lapse_days", lapse_days)):
        if limit < 1:
            raise ParameterError(N_("{name} must be at least one, but is {value}."), name=name, value=limit)
    silent = customers["recency"]
    found = np.select(
        [
            silent.isna() & customers["in_target"].astype(bool),
            silent.isna(),
            silent > lapse_days,
            customers["last_year"] >= regular_min,
        ],
        ["potential", "outside", "former", "regular"],
        "occasional",
    )
    return pd.Series(found, index=customers.index, name="group", dtype=object)


def value_classes(sales: pd.Series, bins: Sequence[float] = (500.0, 2000.0)) -> pd.Series:
    """The value class of each customer, by what was bought in a period.

    Parameters
    ----------
    sales : Series of float
        Money of each customer in one period.
    bins : two of float
        From which sum on a customer is good, and from which on most valuable.

    Returns
    -------
    Series of str
        "valuable", "good", "small" or, for who bought nothing, "none"; name `value`.

    Raises
    ------
    ParameterError
        If the limits are not two rising sums above zero.

    Notes
    -----
    The names are those of the lecture: most valuable, good, occasional and small customers (S0, slide 38). The limits
    are the author's completion.

    Examples
    --------
    >>> value_classes(pd.Series({"A": 2000.0, "B": 1999.99, "C": 12.0, "D": 0.0})).tolist()
    ['valuable', 'good', 'small', 'none']
    """
    if len(bins) != 2 or not 0 < bins[0] < bins[1]:
        raise ParameterError(N_("The limits of value must be two rising sums above zero, such as 500 and 2000."))
    # A sum below half a cent is nothing.
    cuts = np.array([0.005, *bins])
    places = np.searchsorted(cuts, sales.fillna(0.0).round(2).to_numpy(), side="right")
    return pd.Series(np.array(VALUES[::-1], dtype=object)[places], index=sales.index, name="value")


def top_and_rest(before: pd.Series, now: pd.Series, top: float = 0.2) -> pd.DataFrame:
    """What those who were at the top of one period, and the others, brought in another.

    Parameters
    ----------
    before, now : Series of float
        Money of each customer in the period that the top is taken from, and in the other.
    top : float
        The share of the customers of `before` who are the top.

    Returns
    -------
    DataFrame
        Index: "top", "rest". Columns: `customers`, `before`, `now`, `change` (a share).

    Raises
    ------
    ParameterError
        If the share is not between 0 and 1.

    Notes
    -----
    Some of those at the top are there by a good year, so that the next is worse on average, and the others' better:
    regression to the mean. It works backwards in time too, which tells it apart from anything that was done.

    Examples
    --------
    >>> then = pd.Series({"A": 100.0, "B": 40.0, "C": 30.0, "D": 20.0, "E": 10.0})
    >>> now = pd.Series({"A": 80.0, "B": 40.0, "C": 30.0, "D": 20.0, "E": 30.0})
    >>> top_and_rest(then, now)["change"].round(2).to_dict()
    {'top': -0.2, 'rest': 0.2}
    """
    if not 0 < top < 1:
        raise ParameterError(N_("The share of the top must be between 0 and 1, but is {value}."), value=top)
    there = before[before > 0]
    # Of equals the first by name: which of them it is makes no difference to the sums of before.
    ordered = there.sort_index().sort_values(ascending=False, kind="stable").index
    first = ordered[: max(1, round(top * len(ordered)))]
    groups = {"top": first, "rest": ordered[len(first) :]}
    then = now.reindex(ordered).fillna(0.0)
    found = pd.DataFrame.from_dict(
        {name: [len(who), there[who].sum(), then[who].sum()] for name, who in groups.items()},
        orient="index", columns=["customers", "before", "now"],
    )  # fmt: skip
    found["customers"] = found["customers"].astype(int)
    return found.assign(change=found["now"] / found["before"].where(found["before"] > 0) - 1)


def lifecycle_stages(customers: pd.DataFrame, onboarding_days: int = 90, lapse_days: int = YEAR) -> pd.Series:
    """How far each relationship has come: first contact, early stretch, continuous development, ended.

    Parameters
    ----------
    customers : DataFrame
        `recency` and `age` (days since the last and the first purchase; NaN for who has never bought), and `ended`
        (whether an agreement has ended), if it is known.
    onboarding_days : int
        How long the early stretch lasts from the first purchase.
    lapse_days : int
        After so many days without a purchase a relationship counts as ended.

    Returns
    -------
    Series of str
        One of `STAGES` for each row; name `stage`.

    Notes
    -----
    The four stages are those of the training day (S1, "Asiakkuuden elinkaari"); their limits in days are the author's
    completion. A relationship is taken to begin with the first purchase (S0, slide 13).

    Examples
    --------
    >>> people = pd.DataFrame({"recency": [float("nan"), 10, 10, 10, 500], "age": [float("nan"), 30, 800, 800, 800],
    ...                        "ended": [False, False, False, True, False]})
    >>> lifecycle_stages(people).tolist()
    ['first_contact', 'early', 'development', 'ended', 'ended']
    """
    ended = customers["ended"] if "ended" in customers else pd.Series(False, customers.index)
    found = np.select(
        [customers["recency"].isna(), ended | (customers["recency"] > lapse_days), customers["age"] <= onboarding_days],
        ["first_contact", "ended", "early"],
        "development",
    )
    return pd.Series(found, index=customers.index, name="stage", dtype=object)


def came_back(
    transactions: IntoFrame, as_of: str | Date, first_days: int = 90, until_days: int = YEAR
) -> pd.DataFrame:
    """Whether customers who came for the first time came again.

    Parameters
    ----------
    transactions : DataFrame, LazyFrame or relation
        As for `asiakkuus_lib.rfm.rfm_table`; returns are no visits.
    as_of : str or date
        The reference date.
    first_days : int
        How long the beginning lasts from the first visit.
    until_days : int
        Up to when, from the first visit, a return counts.

    Returns
    -------
    DataFrame
        Index: customer. Columns: `age` (days since the first visit), `visits` (days of purchase within the
        beginning), `returned` (whether there was a purchase after it and before `until_days`). Of who came less than
        `until_days` ago, nobody knows yet whether they return.

    Examples
    --------
    >>> visits = pd.DataFrame({
    ...     "customer_id": ["A", "A", "B"], "date": pd.to_datetime(["2024-01-01", "2024-06-01", "2024-12-31"]),
    ...     "amount": [10.0, 10.0, 10.0],
    ... })
    >>> came_back(visits, "2026-01-01")
                 age  visits  returned
    customer_id
    A            731       1      True
    B            366       1     False
    """
    days = customer_days(transactions, as_of).filter(nw.col("bought"))
    since = nw.col("day") - nw.col("first_day")
    marked = days.with_columns(
        early=(since < first_days).cast(nw.Int64),
        later=((since >= first_days) & (since < until_days)).cast(nw.Int64),
    )
    found = marked.group_by("customer_id").agg(
        first=nw.col("first_day").min(), visits=nw.col("early").sum(), returned=nw.col("later").max()
    )
    table = to_pandas(found.to_native()).set_index("customer_id").sort_index()
    today = (reference_date(as_of).date() - EPOCH).days
    return pd.DataFrame(
        {"age": today - table["first"], "visits": table["visits"], "returned": table["returned"] == 1}
    ).astype({"age": int, "visits": int})


def newcomers(
    transactions: IntoFrame, as_of: str | Date, acquired_on: pd.Series, since: str | Date
) -> pd.DataFrame:
    """Customers acquired since a day, at least a year ago, and whether they came again.

    Parameters
    ----------
    transactions : DataFrame, LazyFrame or relation
        As for `asiakkuus_lib.rfm.rfm_table`.
    as_of : str or date
        The reference date.
    acquired_on : Series
        The day on which each customer was acquired; the customer is the index.
    since : str or date
        From which day on the data shows the beginning of a customer.

    Returns
    -------
    DataFrame
        As from `came_back`.

    Examples
    --------
    >>> visits = pd.DataFrame({
    ...     "customer_id": ["A", "A", "B"], "date": pd.to_datetime(["2024-01-01", "2024-06-01", "2025-12-31"]),
    ...     "amount": [10.0, 10.0, 10.0],
    ... })
    >>> first = visits.groupby("customer_id")["date"].min()
    >>> newcomers(visits, "2026-01-01", first, "2023-01-01").index.tolist()
    ['A']
    """
    seen = came_back(transactions, as_of)
    return seen[(seen["age"] >= YEAR) & (acquired_on.reindex(seen.index) >= reference_date(since))]


def came_once(
    transactions: IntoFrame, as_of: str | Date, acquired_on: pd.Series, since: str | Date
) -> pd.DataFrame:
    """The `newcomers` who came on one day only in the beginning, and whether they came again.

    Parameters
    ----------
    transactions, as_of, acquired_on, since
        As for `newcomers`.

    Returns
    -------
    DataFrame
        As from `came_back`.

    Examples
    --------
    >>> visits = pd.DataFrame({
    ...     "customer_id": ["A", "A", "B"], "date": pd.to_datetime(["2024-01-01", "2024-01-15", "2024-06-01"]),
    ...     "amount": [10.0, 10.0, 10.0],
    ... })
    >>> first = visits.groupby("customer_id")["date"].min()
    >>> came_once(visits, "2026-01-01", first, "2023-01-01")["returned"].to_dict()
    {'B': False}
    """
    new = newcomers(transactions, as_of, acquired_on, since)
    return new[new["visits"] == 1]


def silence_and_endings(
    contacts: pd.DataFrame,
    agreements: pd.DataFrame,
    days: Sequence[pd.Timestamp],
    limits: Sequence[int] = (60, 120, 180),
) -> pd.DataFrame:
    """How often an agreement ended within a year, by how long the seller had been silent.

    Parameters
    ----------
    contacts : DataFrame
        `customer_id` and `date` of each contact.
    agreements : DataFrame
        `customer_id`, `began` and `ended` (NaT while it is in force) of each agreement.
    days : sequence of Timestamp
        The days on which it is looked: on each, every agreement in force whose customer has been contacted counts.
    limits : sequence of int
        Days of silence that divide the classes.

    Returns
    -------
    DataFrame
        Index: class of silence, from 0 on. Columns: `low` and `high` (days of silence; NaN without an upper limit),
        `seen` (agreements on all days together), `ended` (of them, ended within 365 days), `share`.

    Notes
    -----
    What comes before an ending need not be its cause: a seller also stops calling those who are already leaving.

    Examples
    --------
    >>> day = pd.Timestamp("2024-01-01")
    >>> calls = pd.DataFrame({"customer_id": ["A", "B"], "date": pd.to_datetime(["2023-12-20", "2023-01-20"])})
    >>> kept = pd.DataFrame({"customer_id": ["A", "B"], "began": pd.to_datetime(["2020-01-01"] * 2),
    ...                      "ended": pd.to_datetime([None, "2024-05-01"])})
    >>> silence_and_endings(calls, kept, [day], limits=[180])[["seen", "ended"]].to_dict("list")
    {'seen': [1, 1], 'ended': [0, 1]}
    """
    seen = []
    for day in days:
        there = agreements[(agreements["began"] <= day) & ~(agreements["ended"] <= day)].set_index("customer_id")
        last = contacts[contacts["date"] < day].groupby("customer_id")["date"].max().reindex(there.index)
        silent, left = (day - last).dt.days, there["ended"] <= day + pd.Timedelta(days=YEAR)
        seen.append(pd.DataFrame({"silent": silent, "left": left})[silent.notna()])
    every = pd.concat(seen)
    classes = np.searchsorted(np.asarray(limits), every["silent"], side="left")
    found = every["left"].groupby(classes).agg(["size", "sum"])
    found = found.reindex(range(len(limits) + 1), fill_value=0).set_axis(["seen", "ended"], axis="columns")
    ends = {"low": [0, *(limit + 1 for limit in limits)], "high": [*map(float, limits), float("nan")]}
    return pd.DataFrame(ends, index=found.index).join(found).assign(share=found["ended"] / found["seen"])


def portfolio_segments(
    customers: pd.DataFrame, sales_cut: float = 5000.0, share_cut: float = 0.5
) -> pd.Series:
    """Value, growth or standard customer: what a customer brings, and what it could.

    Parameters
    ----------
    customers : DataFrame
        `sales`, `share` (our part of all that the customer buys, 0 to 1; NaN where it is not known) and `can_grow`
        (whether the customer has the means and the will to buy more from us).
    sales_cut : float
        From which sales on one is a value customer.
    share_cut : float
        Under which share of the customer's purchases there is room to grow.

    Returns
    -------
    Series of str
        "value", "growth" or "standard"; name `segment`.

    Notes
    -----
    S4 names four categories and describes three. Its value customers are chosen by more than turnover (partnership,
    reference, joint development), which no table of sales tells; the limits are the author's completion.

    Examples
    --------
    >>> firms = pd.DataFrame({"sales": [9000, 900, 900, 900], "share": [0.9, 0.1, 0.1, 0.8],
    ...                       "can_grow": [True, True, False, True]})
    >>> portfolio_segments(firms).tolist()
    ['value', 'growth', 'standard', 'standard']
    """
    roomy = (customers["share"] < share_cut) & customers["can_grow"].astype(bool)
    found = np.select([customers["sales"] >= sales_cut, roomy], ["value", "growth"], "standard")
    return pd.Series(found, index=customers.index, name="segment", dtype=object)


def strategies(profit: pd.Series, value: pd.Series, best_before: pd.Series) -> pd.Series:
    """What to do about each relationship: retain, develop, or change and perhaps end.

    Parameters
    ----------
    profit : Series of float
        What each customer leaves, after what it costs; NaN where that is not known.
    value, best_before : Series of str
        The value class now, and the best one of earlier periods, as from `value_classes`.

    Returns
    -------
    Series of str
        One of `STRATEGIES`; name `strategy`. "standard" is who is none of the three: small, and no trouble.

    Notes
    -----
    The lecture's three kinds (S0, slide 39): to be retained are the most profitable or valuable, to be developed those
    with unused potential, to be changed or ended the unprofitable or unwanted. It gives no way to see potential in
    purchases; that somebody has bought more before is ours, and so are the limits.

    Examples
    --------
    >>> value = pd.Series(["valuable", "small", "small", "small"])
    >>> strategies(pd.Series([900.0, 5.0, 5.0, -20.0]), value, pd.Series(["good", "good", "small", "small"])).tolist()
    ['retain', 'develop', 'standard', 'change_or_end']
    """
    order = {name: place for place, name in enumerate(VALUES)}
    more_before = best_before.map(order).fillna(len(VALUES)) < value.map(order)
    found = np.select([profit < 0, value == VALUES[0], more_before], ["change_or_end", "retain", "develop"], "standard")
    return pd.Series(found, index=value.index, name="strategy", dtype=object)


def concentration_index(sales: pd.Series) -> float:
    """How far sales hang on a few customers: the Herfindahl index, the sum of the squared shares.

    Parameters
    ----------
    sales : Series of float
        Money of each customer; what is not above zero is left out.

    Returns
    -------
    float
        1 when one customer brings everything; 1/n when n customers bring equally much.

    Examples
    --------
    >>> concentration_index(pd.Series([10.0, 10.0, 10.0, 10.0]))
    0.25
    """
    bought = sales[sales > 0]
    return float(((bought / bought.sum()) ** 2).sum()) if len(bought) else float("nan")
