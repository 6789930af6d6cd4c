"""The loyalty programme: its members, and the pilot in which customers were invited to it by lot."""

import numpy as np
import pandas as pd

from .assumptions import (
    AGREEMENT_PRICE,
    COGS_RATE,
    DAYS,
    MONTH_WEIGHTS,
    PILOT_EXTRA_DAYS,
    PILOT_INVITED_ON,
    PILOT_JOIN_SHARE,
    PILOT_LETTER_EUR,
    PILOT_MEMBER_EUR,
    PILOT_PRICE_LEVEL,
    PILOT_RETURNERS_DAYS,
    PILOT_SEASON,
    PILOT_SEASON_BEFORE,
    PILOT_STAYERS_RATE,
    SERVICE_EUR,
    day_number,
    iso_date,
    stream,
)
from .offering import products
from .purchases import fill_baskets

DISCOUNT = 1 - AGREEMENT_PRICE["loyalty"]


def loyalty_members(people: pd.DataFrame) -> pd.DataFrame:
    """Return ``loyalty_members.csv``: those who get the member's price, when they joined and left."""
    members = people[people["agreement"] == "loyalty"]
    return pd.DataFrame(
        {
            "customer_id": members["customer_id"],
            "joined_on": members["relationship_began_on"],
            "left_on": members["relationship_ended_on"],
            "discount_rate": f"{DISCOUNT:.2f}",
        }
    ).reset_index(drop=True)


def pilot_customers(people: pd.DataFrame, bought: pd.DataFrame, costs: pd.DataFrame) -> pd.DataFrame:
    """Return those of whom the lot was drawn, with the season before and what their purchases and service cost.

    They are the private leisure customers who have never been members and whose purchases of 2024 and 2025 come to more
    than nothing; the named cases are left out, so that their stories stay as they are told.
    """
    recent = bought[bought["date"] >= "2024-01-01"].groupby("customer_id")["amount_eur"].sum()
    there = people[
        (people["need"] == "leisure")
        & (people["customer_type"] == "private")
        & (people["agreement"] == "")
        & (people["case"] == "")
        & (people["customer_id"].map(recent) > 0)
    ].set_index("customer_id")
    season = bought[bought["date"].between(*PILOT_SEASON_BEFORE) & bought["customer_id"].isin(there.index)]
    paid = season[season["amount_eur"] > 0].groupby("customer_id")["date"].nunique()
    known = costs[costs["customer_id"].isin(there.index)].assign(cogs=lambda c: c["cogs_rate"].astype(float))
    days = bought.assign(year=bought["date"].str[:4].astype(int)).groupby(["customer_id", "year"])["date"].nunique()
    known["days"] = [days.get(key, 0) for key in zip(known["customer_id"], known["year"], strict=True)]
    sums = known.groupby("customer_id")[["service_eur", "days"]].sum()
    found = there[["behaviour", "yearly_days", "active_until"]].copy()
    found["days_before"] = paid.reindex(found.index, fill_value=0)
    found["sales_before"] = season.groupby("customer_id")["amount_eur"].sum().reindex(found.index, fill_value=0.0)
    found["cogs"] = known.groupby("customer_id")["cogs"].last().reindex(found.index).fillna(COGS_RATE["leisure"])
    found["service"] = (sums["service_eur"] / sums["days"]).reindex(found.index).fillna(SERVICE_EUR["leisure"])
    return found


def pilot_season(there: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return what each customer does in the season of 2026 if invited, and if not.

    Only one of the two happens. The difference of their means is the true effect of an invitation, which an analysis of
    the pilot can be held against.

    Returns
    -------
    tuple of two DataFrames
        Index: customers. joins_on (a day number; missing for who does not join), days, sales, discount, programme_cost
        and contribution.
    """
    rng = stream("loyalty_pilot")
    count = len(there)
    stays = ((there["behaviour"] == "occasional") & (there["active_until"] >= DAYS - 1)).to_numpy()
    months = np.array(MONTH_WEIGHTS["leisure"], dtype=float)
    in_season = months[3:9].sum() / months.sum()
    wished = np.where(stays, there["yearly_days"] * in_season * PILOT_STAYERS_RATE, PILOT_RETURNERS_DAYS)
    # The more somebody means to travel, the more the card looks worth having.
    share = np.where(stays, PILOT_JOIN_SHARE["stayer"], PILOT_JOIN_SHARE["returner"])
    joins = rng.random(count) < np.minimum(share * (0.6 + 0.4 * wished / wished[stays].mean()), 0.95)
    extra = np.where(there["days_before"] <= 1, PILOT_EXTRA_DAYS["light"], PILOT_EXTRA_DAYS["heavy"])
    anyway, more = rng.poisson(wished), rng.poisson(wished * extra) * joins
    joined_on = day_number(PILOT_INVITED_ON) + rng.integers(2, 30, count)

    visits = pd.DataFrame({"customer_id": np.repeat(there.index, anyway + more), "size": 1.0})
    visits["extra"] = np.concatenate([np.arange(a + m) >= a for a, m in zip(anyway, more, strict=True)])
    visits["visit"] = np.arange(len(visits))
    cents = products().set_index("product")["list_price_eur"].mul(100 * PILOT_PRICE_LEVEL).round()
    lines = fill_baskets(visits, "leisure", rng)
    lines["list"] = lines["product"].map(cents) * lines["quantity"]
    lines["member"] = (lines["product"].map(cents) * (1 - DISCOUNT)).round() * lines["quantity"]

    def outcome(invited: bool) -> pd.DataFrame:
        happens = lines if invited else lines[~lines["extra"]]
        member = joins & invited
        sums = happens.groupby("customer_id")[["list", "member"]].sum().reindex(there.index, fill_value=0.0) / 100
        found = pd.DataFrame({"joins_on": np.where(member, joined_on, np.nan)}, index=there.index)
        found["days"] = anyway + more * invited
        found["sales"] = np.where(member, sums["member"], sums["list"]).round(2)
        found["discount"] = np.where(member, sums["list"] - sums["member"], 0.0).round(2)
        found["programme_cost"] = PILOT_LETTER_EUR * invited + PILOT_MEMBER_EUR * member
        # Goods cost what they cost whatever the price: their share is of the list price.
        spent = sums["list"] * there["cogs"] + there["service"] * found["days"] + found["programme_cost"]
        found["contribution"] = (found["sales"] - spent).round(2)
        return found

    return outcome(True), outcome(False)


def drawn_by_lot(there: pd.DataFrame) -> np.ndarray:
    """Return whether each is invited: half of them, by lot and nothing else."""
    return stream("loyalty_pilot_lot").permutation(len(there)) < len(there) // 2


def loyalty_pilot(people: pd.DataFrame, bought: pd.DataFrame, costs: pd.DataFrame) -> pd.DataFrame:
    """Return ``loyalty_pilot.csv``: a row for each of whom the lot was drawn.

    Parameters
    ----------
    people : DataFrame
        The population.
    bought : DataFrame
        The transactions.
    costs : DataFrame
        The customer costs.

    Returns
    -------
    DataFrame
        customer_id, invited, started_on and ended_on (the first and the last day of the season), joined_on, and for the
        season before and after purchase days, sales and contribution; the discount given and what the programme cost in
        the season after are already out of the contribution.
    """
    there = pilot_customers(people, bought, costs)
    if_invited, if_not = pilot_season(there)
    invited = drawn_by_lot(there)
    happened = if_invited.where(pd.Series(invited, index=there.index), if_not)
    before = there["sales_before"] * (1 - there["cogs"]) - there["service"] * there["days_before"]
    return pd.DataFrame(
        {
            "customer_id": there.index,
            "invited": np.where(invited, "yes", "no"),
            "started_on": PILOT_SEASON[0],
            "ended_on": PILOT_SEASON[1],
            "joined_on": [iso_date(day) for day in happened["joins_on"]],
            "purchase_days_before": there["days_before"].to_numpy(),
            "sales_before_eur": there["sales_before"].to_numpy(),
            "contribution_before_eur": before.round(2).to_numpy(),
            "purchase_days_after": happened["days"].astype(int).to_numpy(),
            "sales_after_eur": happened["sales"].to_numpy(),
            "discount_eur": happened["discount"].to_numpy(),
            "programme_cost_eur": happened["programme_cost"].to_numpy(),
            "contribution_after_eur": happened["contribution"].to_numpy(),
        }
    )
