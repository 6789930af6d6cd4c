"""Who is a customer, who stayed, and who sells best: definitions and yardsticks, each with its population.

A yardstick of a seller is a sum over the seller's customers, or a share of them. Sellers have few customers, so what
is measured is partly luck: `rank_chances` draws the customers anew to see by how much the order changes.
"""

from collections.abc import Mapping

import narwhals as nw
import numpy as np
import pandas as pd
from narwhals.typing import IntoFrame

from asiakkuus_lib.errors import N_, ParameterError
from asiakkuus_lib.summary import count_purchase_days

# What became of a customer from one period to the next.
MOVES = ("stayed", "new", "came_back", "gone")
# The yardsticks of a seller: two of single deals, two of relationships.
YARDSTICKS = ("sales", "new", "profit", "kept")
# How often customers are drawn anew, and which part of the draws an interval of ranks holds.
RUNS, SURE = 1000, 0.9


def purchase_days(transactions: IntoFrame, begin: pd.Timestamp, end: pd.Timestamp) -> pd.Series:
    """On how many days each customer bought from one day to another.

    Parameters
    ----------
    transactions : DataFrame, LazyFrame or relation
        As for `asiakkuus_lib.summary.customer_summary`. A return is no purchase.
    begin, end : Timestamp
        The first day, and the day after the last.

    Returns
    -------
    Series of int
        Index: customer. Only those who bought.

    Examples
    --------
    >>> sales = pd.DataFrame({
    ...     "customer_id": ["A", "A", "B"], "date": pd.to_datetime(["2025-05-01", "2025-12-22", "2024-06-30"]),
    ...     "amount": [10.0, 20.0, 8.0],
    ... })
    >>> purchase_days(sales, pd.Timestamp("2025-01-01"), pd.Timestamp("2026-01-01")).to_dict()
    {'A': 2}
    """
    lines = nw.from_native(transactions).lazy()
    inside = lines.filter(nw.col("date") >= begin, nw.col("date") < end).to_native()
    return count_purchase_days(inside, end)


def movement(before: pd.Series, now: pd.Series, earlier: pd.Series) -> pd.Series:
    """Who stayed, came, came back and left from one period to the next.

    Parameters
    ----------
    before, now : Series of bool
        Whether each customer bought in the period before, and in this one.
    earlier : Series of bool
        Whether each had bought at some other time before this period.

    Returns
    -------
    Series of str
        One of `MOVES`; missing for who bought in neither period. Buyers before, less the gone, and the new and those
        who came back, are the buyers now.

    Examples
    --------
    >>> now, before, earlier = [True, True, True, False], [True, False, False, True], [True, False, True, True]
    >>> movement(pd.Series(before), pd.Series(now), pd.Series(earlier)).tolist()
    ['stayed', 'new', 'came_back', 'gone']
    """
    found = np.select([now & before, now & ~earlier, now, before], list(MOVES), "")
    return pd.Series(found, before.index, dtype=object, name="movement").replace({"": None})


def in_force(agreements: pd.DataFrame, day: pd.Timestamp) -> pd.Series:
    """Whether each agreement was in force when a day began.

    Parameters
    ----------
    agreements : DataFrame
        `began`, and `ended` (missing while it goes on).
    day : Timestamp

    Returns
    -------
    Series of bool
        One that begins on the day is not yet counted; one that ends on it still is.

    Examples
    --------
    >>> spans = pd.DataFrame({"began": ["2024-01-01", "2025-01-01", "2023-01-01"], "ended": [None, None, "2024-06-30"]})
    >>> in_force(spans, pd.Timestamp("2025-01-01")).tolist()
    [True, False, False]
    """
    return (pd.to_datetime(agreements["began"]) < day) & ~(pd.to_datetime(agreements["ended"]) < day)


def seller_of(contacts: pd.DataFrame, day: pd.Timestamp) -> pd.Series:
    """The seller of each customer: the one who has been in touch most often, the latest of equals.

    Parameters
    ----------
    contacts : DataFrame
        `customer_id`, `date` and `seller_id` ("" where it is not told).
    day : Timestamp
        Contacts of this day and later are not counted.

    Returns
    -------
    Series of str
        Index: customer. Only those whose seller is told.

    Examples
    --------
    >>> made = pd.DataFrame({"customer_id": ["A", "A", "A", "B"], "seller_id": ["S1", "S2", "S2", ""],
    ...                      "date": pd.to_datetime(["2025-01-01", "2025-02-01", "2025-03-01", "2025-03-01"])})
    >>> seller_of(made, pd.Timestamp("2026-01-01")).to_dict()
    {'A': 'S2'}
    """
    days = pd.to_datetime(contacts["date"])
    told = contacts[(days < day) & contacts["seller_id"].notna() & (contacts["seller_id"] != "")]
    times = told.assign(day=days).groupby(["customer_id", "seller_id"])["day"].agg(["size", "max"]).reset_index()
    best = times.sort_values(["size", "max", "seller_id"], kind="stable").drop_duplicates("customer_id", keep="last")
    return best.set_index("customer_id")["seller_id"].sort_index().astype(object)


def measured(customers: pd.DataFrame) -> pd.DataFrame:
    """What each seller comes to by each yardstick.

    Parameters
    ----------
    customers : DataFrame
        A row for each customer: `seller` (missing for who has none), and any of `sales`, `profit` (money; NaN where it
        is not known), `new` (bool) and `kept` (True, False; missing for who could not be kept).

    Returns
    -------
    DataFrame
        Index: seller. `customers`, and a column for each yardstick that is there: sums of `sales` and `profit`, how
        many are `new`, and which share was `kept` (NaN where nobody could be); with it `could_stay` and `stayed`.

    Examples
    --------
    >>> people = pd.DataFrame({"seller": ["S1", "S1", "S2"], "sales": [10.0, 20.0, 25.0], "kept": [True, False, None]})
    >>> measured(people)
            customers  sales  could_stay  stayed  kept
    seller
    S1              2   30.0           2       1   0.5
    S2              1   25.0           0       0   NaN
    """
    groups = customers.groupby("seller", sort=True)
    found = pd.DataFrame({"customers": groups.size()})
    for name in ("sales", "profit"):
        if name in customers:
            found[name] = groups[name].sum(min_count=1).astype(float)
    if "new" in customers:
        found["new"] = groups["new"].sum().astype(int)
    if "kept" in customers:
        could = customers["kept"].notna()
        found["could_stay"] = could.groupby(customers["seller"]).sum().astype(int)
        found["stayed"] = customers["kept"].eq(True).groupby(customers["seller"]).sum().astype(int)
        found["kept"] = found["stayed"] / found["could_stay"].where(found["could_stay"] > 0)
    return found


def rank_chances(
    values: pd.Series, seller: pd.Series, share: bool = False, runs: int = RUNS, seed: int = 1
) -> pd.DataFrame:
    """How certain the order of sellers is: draw the customers of each anew, over and over.

    Parameters
    ----------
    values : Series of float
        What each customer adds to the seller's yardstick; customers without a value (NaN) are left out.
    seller : Series of str
        The seller of each customer; missing for who has none.
    share : bool
        Whether the yardstick is the share of the customers whose value is 1 (the others have 0) rather than the sum.
    runs : int
        How many times the customers are drawn, with replacement, as many as each seller has.
    seed : int
        The same seed gives the same table.

    Returns
    -------
    DataFrame
        Index: seller, the first first. `customers`, `value` (of the customers themselves), `rank` (1 is the largest;
        equals share the better place), `first` (in which share of the draws the seller comes first; equals share it),
        `low` and `high` (between which ranks the seller is in `SURE` of the draws).

    Raises
    ------
    ParameterError
        If the runs are not a positive number.

    Notes
    -----
    The bootstrap takes customers as if they were drawn by chance, and sellers as they are: it tells what luck with the
    customers does to the order, not whether the sellers were given equal customers. A share is drawn from what it may
    be after what was seen (Jeffreys): of customers who all stayed, every new draw would stay.

    Examples
    --------
    >>> bought = pd.Series([10.0] * 30 + [9.0] * 29 + [40.0])
    >>> of = pd.Series(["S1"] * 30 + ["S2"] * 30)
    >>> rank_chances(bought, of).round(2)
            customers  value  rank  first  low  high
    seller
    S2             30  301.0     1   0.62    1     2
    S1             30  300.0     2   0.38    1     2
    """
    if runs < 1:
        raise ParameterError(N_("{name} must be a number above 0, not {value}."), name="runs", value=runs)
    known = pd.DataFrame({"value": values, "seller": seller}).dropna()
    parts: Mapping[str, np.ndarray] = {
        # In order of size: whatever the order of the rows, the draws are the same.
        str(name): np.sort(part.to_numpy(dtype=float))
        for name, part in known.groupby("seller", sort=True)["value"]
    }
    chance = np.random.default_rng(seed)
    drawn = np.empty((len(parts), runs))
    for place, own in enumerate(parts.values()):
        if share:
            drawn[place] = chance.beta(own.sum() + 0.5, len(own) - own.sum() + 0.5, size=runs)
        else:
            drawn[place] = own[chance.integers(len(own), size=(runs, len(own)))].sum(axis=1)
    sizes = np.array([len(own) for own in parts.values()], dtype=float)
    exact = np.array([own.mean() if share else own.sum() for own in parts.values()])
    ranks = pd.DataFrame(drawn).rank(ascending=False, method="min").to_numpy()
    winners = ranks == 1
    found = pd.DataFrame({
        "customers": sizes.astype(int), "value": exact,
        "rank": pd.Series(exact, dtype=float).rank(ascending=False, method="min").astype(int).to_numpy(),
        "first": (winners / winners.sum(axis=0, keepdims=True)).mean(axis=1) if len(parts) else exact,
        "low": np.quantile(ranks, (1 - SURE) / 2, axis=1, method="inverted_cdf").astype(int) if len(parts) else exact,
        "high": np.quantile(ranks, (1 + SURE) / 2, axis=1, method="inverted_cdf").astype(int) if len(parts) else exact,
    }, index=pd.Index(list(parts), name="seller", dtype=object))  # fmt: skip
    return found.sort_values("rank", kind="stable")
