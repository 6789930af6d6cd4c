"""Care models: which customer gets which care, what the sellers' time goes to, and how many hours a model needs.

A care model tells how the customers of a group are looked after (Hannus 2004, as cited in S2): strategic accounts, key
accounts, strategic opportunities and one-off customers. The source names the groups, not their limits: limits are the
user's, and those who set them answer for them.
"""

from collections.abc import Mapping, Sequence
from math import isfinite

import pandas as pd

from asiakkuus_lib.errors import N_, ParameterError

GROUPS = ("strategic", "key", "opportunity", "one_off")


def care_groups(
    bought: pd.Series, attainable: pd.Series, strategic_from: float, key_from: float, opportunity_from: float
) -> pd.Series:
    """The care group of each customer, by what it buys and what more could be won.

    Who buys enough is strategic or key; who does not, but could buy much more, is an opportunity; the others are
    one-off customers.

    Parameters
    ----------
    bought : Series of float
        What each customer bought in a year; NaN counts for nothing.
    attainable : Series of float
        How much more could be won in a year, index as that of `bought`; NaN counts for nothing.
    strategic_from, key_from : float
        From what purchases on a customer is strategic, or key.
    opportunity_from : float
        From what attainable purchases on another customer is an opportunity.

    Returns
    -------
    Series of str
        One of `GROUPS`, index as that of `bought`.

    Raises
    ------
    ParameterError
        If the limit of strategic customers is under that of key customers.

    Examples
    --------
    >>> bought = pd.Series({"A": 90_000, "B": 30_000, "C": 2_000, "D": 500})
    >>> more = pd.Series({"A": 0, "C": 60_000, "D": 900})
    >>> care_groups(bought, more, strategic_from=50_000, key_from=20_000, opportunity_from=25_000).to_dict()
    {'A': 'strategic', 'B': 'key', 'C': 'opportunity', 'D': 'one_off'}
    """
    if strategic_from < key_from:
        raise ParameterError(
            N_("Strategic customers begin at {strategic}, under the limit of key customers, {key}."),
            strategic=strategic_from,
            key=key_from,
        )
    now, more = bought.fillna(0.0), attainable.reindex(bought.index).fillna(0.0)
    found = pd.Series("one_off", bought.index, dtype=object, name="group")
    return (
        found.mask(more >= opportunity_from, "opportunity")
        .mask(now >= key_from, "key")
        .mask(now >= strategic_from, "strategic")
    )


def contact_hours(contacts: pd.DataFrame, seller_time: pd.DataFrame) -> pd.Series:
    """How many hours each contact took, by the minutes that its seller uses for its channel.

    Parameters
    ----------
    contacts : DataFrame
        With `seller_id` and `channel`.
    seller_time : DataFrame
        With `seller_id` and a column of minutes for each channel: `minutes_visit`, `minutes_phone`, ...

    Returns
    -------
    Series of float
        Index as that of the contacts; NaN where nothing is told of the seller or the channel.

    Examples
    --------
    >>> contacts = pd.DataFrame({"seller_id": ["S1", "S1", "S2"], "channel": ["visit", "phone", "visit"]})
    >>> minutes = pd.DataFrame({"seller_id": ["S1"], "minutes_visit": [150], "minutes_phone": [15]})
    >>> contact_hours(contacts, minutes).tolist()
    [2.5, 0.25, nan]
    """
    minutes = (
        seller_time.set_index("seller_id")
        .filter(like="minutes_")
        .rename(columns=lambda name: name.removeprefix("minutes_"))
    )
    known = {(str(seller), str(channel)): float(n) for seller, row in minutes.iterrows() for channel, n in row.items()}
    found = [
        known.get((str(seller), str(channel)), float("nan")) / 60
        for seller, channel in zip(contacts["seller_id"], contacts["channel"], strict=True)
    ]
    return pd.Series(found, contacts.index, dtype=float, name="hours")


def sales_tiers(bought: pd.Series, largest: int, small_under: float) -> pd.Series:
    """Customers by what they bought: the largest ones, the others, and those under a limit.

    Parameters
    ----------
    bought : Series of float
        What each customer bought; NaN counts for nothing.
    largest : int
        How many are the largest.
    small_under : float
        Under what purchases the others are small.

    Returns
    -------
    Series of str
        "largest", "middle" or "small", index as that of `bought`.

    Examples
    --------
    >>> sales_tiers(pd.Series({"A": 90.0, "B": 40.0, "C": 3.0}), largest=1, small_under=10).to_dict()
    {'A': 'largest', 'B': 'middle', 'C': 'small'}
    """
    amount = bought.fillna(0.0)
    top = amount.sort_values(ascending=False, kind="stable").index[:largest]
    found = pd.Series("middle", amount.index, dtype=object, name="tier").mask(amount < small_under, "small")
    found[top] = "largest"
    return found


def attention(customers: pd.DataFrame, by: str = "tier") -> pd.DataFrame:
    """What each group of customers brings, beside the attention that it gets.

    Parameters
    ----------
    customers : DataFrame
        A row for each customer, with `by` and any of `bought`, `profit`, `contacts` and `hours`; NaN counts for
        nothing.
    by : str
        The column that tells the group.

    Returns
    -------
    DataFrame
        Index the groups, in the order in which they come. Columns: `customers`; of each of the four that there is, its
        sum, and its share of all, `bought_share`, ... (NaN where all is not above nothing).

    Examples
    --------
    >>> customers = pd.DataFrame({"tier": ["largest", "small"], "bought": [900.0, 100.0], "contacts": [2, 8]})
    >>> attention(customers)[["bought_share", "contacts_share"]].to_dict("index")
    {'largest': {'bought_share': 0.9, 'contacts_share': 0.2}, 'small': {'bought_share': 0.1, 'contacts_share': 0.8}}
    """
    told = [name for name in ("bought", "profit", "contacts", "hours") if name in customers]
    groups = customers.groupby(by, sort=False)
    found = groups[told].sum().assign(customers=groups.size())
    for name in told:
        total = float(found[name].sum())
        found[f"{name}_share"] = found[name] / total if total > 0 else float("nan")
    return found[["customers", *told, *(f"{name}_share" for name in told)]]


def contacts_to_loss_makers(contacts: pd.Series, profit: pd.Series) -> pd.Series:
    """Which part of the contacts was with customers at a profit, at a loss, and of unknown profit.

    Parameters
    ----------
    contacts : Series of float
        Contacts of each customer.
    profit : Series of float
        Profit of each customer; one that is not there or NaN is not known.

    Returns
    -------
    Series of float
        Index "profit", "loss", "unknown"; NaN where there are no contacts.

    Examples
    --------
    >>> contacts_to_loss_makers(pd.Series({"A": 6, "B": 3, "C": 1}), pd.Series({"A": 50.0, "B": -20.0})).to_dict()
    {'profit': 0.6, 'loss': 0.3, 'unknown': 0.1}
    """
    own = profit.reindex(contacts.index)
    parts = {"profit": own >= 0, "loss": own < 0, "unknown": own.isna()}
    total = float(contacts.sum())
    return pd.Series(
        {name: float(contacts[chosen].sum()) / total if total > 0 else float("nan") for name, chosen in parts.items()}
    )


def hours_needed(customers: Mapping[str, float], hours_each: Mapping[str, float], automated: float = 0.0) -> pd.Series:
    """How many hours a year the care models need: the customers of each group times the hours for one of them.

    Parameters
    ----------
    customers : mapping of group to int
        How many customers each group has.
    hours_each : mapping of group to float
        Hours a year for one customer of the group; nothing, where it is not told.
    automated : float
        Which part of the hours of one-off customers is done by machines, from 0 to 1.

    Returns
    -------
    Series of float
        Index the groups, in their order.

    Raises
    ------
    ParameterError
        If a count, hours or the part automated cannot be.

    Examples
    --------
    >>> each = {"strategic": 120, "key": 40, "one_off": 1}
    >>> hours_needed({"strategic": 3, "key": 9, "one_off": 600}, each, automated=0.5).to_dict()
    {'strategic': 360.0, 'key': 360.0, 'one_off': 300.0}
    """
    if not 0 <= automated <= 1:
        raise ParameterError(N_("The part automated is {part}: it must be from 0 to 1."), part=automated)
    for name, value in [*customers.items(), *hours_each.items()]:
        if not isfinite(value) or value < 0:
            raise ParameterError(N_("{name} is {value}: it must be zero or more."), name=name, value=value)
    return pd.Series({
        name: float(n) * float(hours_each.get(name, 0.0)) * (1 - automated if name == "one_off" else 1.0) for name, n in
        customers.items()
    }, dtype=float)  # fmt: skip


def cut_hours(needed: Mapping[str, float], available: float, last_to_cut: Sequence[str] = GROUPS) -> pd.Series:
    """The hours of each group when there are only so many: what does not fit is cut, the least important group first.

    Parameters
    ----------
    needed : mapping of group to float
        Hours that each group needs.
    available : float
        Hours that there are.
    last_to_cut : sequence of str
        The groups, the most important first: its hours are cut last. A group that is not named is cut before those.

    Returns
    -------
    Series of float
        Index the groups, in the order of `needed`; the same hours, where they fit.

    Raises
    ------
    ParameterError
        If there are fewer than no hours.

    Examples
    --------
    >>> cut_hours({"strategic": 700, "key": 800, "one_off": 400}, 1600).to_dict()
    {'strategic': 700.0, 'key': 800.0, 'one_off': 100.0}
    """
    if available < 0:
        raise ParameterError(N_("{name} is {value}: it must be zero or more."), name="available", value=available)
    place = {name: k for k, name in enumerate(last_to_cut)}
    left, given = float(available), {}
    for name in sorted(needed, key=lambda name: place.get(name, len(place))):
        given[name] = min(float(needed[name]), left)
        left -= given[name]
    return pd.Series({name: given[name] for name in needed}, dtype=float)
