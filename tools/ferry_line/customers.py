"""Who the customers are, when they arrive and when they leave.

``population`` returns more than ``customers.csv`` shows: how often customers would like to travel, when they
quietly stop. The line itself does not know this; the other tables are made from it.
"""

import numpy as np
import pandas as pd

from .assumptions import DAYS, ENDINGS_PER_YEAR, UNKNOWN_REFERRER_SHARE, day_number, iso_date, stream
from .names import business_names, private_names, towns
from .purchases import pick_days

# behaviour, need, type, number of customers, share that came before 2023, days of purchase in a year,
# share with an agreement
GROUPS = [
    ("commuter", "commuting", "private", 465, 0.60, 15.5, 0.92),
    ("commuter", "commuting", "business", 20, 0.55, 13.0, 0.90),
    ("one_time", "leisure", "private", 1270, 0.00, 0.0, 0.0),
    ("occasional", "leisure", "private", 900, 0.35, 1.1, 0.0),
    ("regular", "leisure", "private", 560, 0.55, 3.6, 1.0),
    ("occasional", "leisure", "business", 45, 0.40, 1.8, 0.4),
    ("meeting", "conference", "business", 200, 0.50, 3.6, 0.80),
    ("shipper", "freight", "business", 170, 0.55, 11.0, 0.90),
    ("potential", "leisure", "private", 350, 0.0, 0.0, 0.0),
    ("potential", "commuting", "private", 60, 0.0, 0.0, 0.0),
    ("potential", "conference", "business", 80, 0.0, 0.0, 0.0),
    ("potential", "freight", "business", 58, 0.0, 0.0, 0.0),
]
AGREEMENT = {
    "commuter": "commuter",
    "regular": "loyalty",
    "occasional": "business",
    "meeting": "business",
    "shipper": "business",
}
CHANNELS = {
    "private": (
        ("website", "port_ticket_office", "recommendation", "advertising", "event"),
        (0.42, 0.24, 0.16, 0.12, 0.06),
    ),
    "business": (("seller", "recommendation", "website", "event", "tender"), (0.42, 0.22, 0.16, 0.12, 0.08)),
}
QUIET_STOPS_PER_YEAR = 0.45


def members_of(group: tuple, rng: np.random.Generator) -> pd.DataFrame:
    """Return the customers of one row of ``GROUPS``, without names and endings."""
    behaviour, need, customer_type, count, share_before, yearly_days, agreement_share = group
    before = rng.random(count) < share_before
    first_day = np.where(before, 0, pick_days(np.zeros(count), np.full(count, DAYS - 1.0), need, rng))
    # Businesses are courted for weeks, private persons mostly buy at once.
    courting = (
        rng.integers(14, 120, count)
        if customer_type == "business"
        else rng.integers(1, 45, count) * (rng.random(count) < 0.3)
    )
    known_from = np.where(before, rng.integers(day_number("2012-01-01"), -30, count), first_day - courting)
    # A few customers carry most of the volume: Pareto tails for businesses, a narrow spread for persons.
    tail = (1 - rng.random(count)) ** -0.55 if customer_type == "business" else 0.45 + 1.1 * rng.random(count)
    with_agreement = rng.random(count) < agreement_share
    return pd.DataFrame(
        {
            "customer_type": customer_type,
            "need": need,
            "behaviour": behaviour,
            "known_from": known_from.astype(float),
            "active_from": first_day.astype(float),
            "began": np.where(before, known_from + rng.integers(0, 30, count), first_day).astype(float),
            "yearly_days": yearly_days * np.minimum(tail, 5.0),
            "size": np.minimum(1.0 + (tail - 1.0) * 0.3, 1.8) if customer_type == "business" else 1.0,
            "agreement": np.where(with_agreement, AGREEMENT.get(behaviour, ""), ""),
        }
    )


def with_endings(people: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """Add when each agreement ended, and until when the customer is active.

    Lives are exponential, so the churn rate is constant; their quantiles are spread evenly over the
    customers, which keeps the rate in the file close to the rate intended.
    """
    people = people.copy()
    agreed = people["agreement"] != ""
    count = int(agreed.sum())
    quantile = (rng.permutation(count) + rng.random(count)) / count
    life = np.maximum(np.round(-np.log1p(-quantile) / ENDINGS_PER_YEAR * 365.25), 3)
    end = np.full(len(people), np.nan)
    end[agreed] = np.maximum(people.loc[agreed, "began"], 0) + life
    people["ended"] = np.where(end < DAYS, end, np.nan)
    people.loc[~agreed, "began"] = np.nan

    quiet_life = np.round(-np.log1p(-rng.random(len(people))) / QUIET_STOPS_PER_YEAR * 365.25)
    fading = rng.integers(3, 120, len(people))
    until = np.where(
        agreed,
        np.where(people["ended"].notna(), people["ended"] - fading, DAYS - 1),
        people["active_from"] + quiet_life,
    )
    people["active_until"] = np.clip(until, people["active_from"], DAYS - 1)
    return people


def with_register(people: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """Add what the register says: first contact, channel, consent, membership, target group."""
    people = people.copy()
    count = len(people)
    potential = people["behaviour"] == "potential"
    people.loc[potential, "known_from"] = rng.integers(day_number("2022-01-01"), DAYS, int(potential.sum()))
    # Old card indexes lost some dates; bought address lists never had any.
    no_date = rng.random(count) < np.where(
        potential, 0.4, np.where(people["known_from"] < day_number("2015-01-01"), 0.12, 0.0)
    )
    people["acquired_on"] = [iso_date(d) for d in people["known_from"].where(~no_date)]
    channel = np.empty(count, dtype=object)
    for customer_type, (names, weights) in CHANNELS.items():
        rows = (people["customer_type"] == customer_type).to_numpy()
        channel[rows] = rng.choice(np.array(names, dtype=object), int(rows.sum()), p=weights)
    people["acquisition_channel"] = np.where(no_date, "", channel)
    people["in_loyalty_programme"] = yes_no(
        (people["agreement"] == "loyalty") | ((people["agreement"] == "commuter") & (rng.random(count) < 0.6))
    )
    consent = np.where(
        people["in_loyalty_programme"] == "yes",
        0.86,
        np.where(people["customer_type"] == "business", 0.7, 0.46),
    )
    people["marketing_consent"] = yes_no(rng.random(count) < consent)
    people["in_target"] = yes_no(rng.random(count) < np.where(potential, 0.68, 0.96))
    return people


def referrers(people: pd.DataFrame) -> np.ndarray:
    """Return the customer who recommended each that came by recommendation, or an empty text.

    The one who recommends is of the same type, was a customer at the time, and is known longer; customers with an
    agreement, of the same town and with the same need recommend most.
    """
    rng = stream("referrers")
    known, ended = people["known_from"].to_numpy(), people["ended"].to_numpy()
    # Those who were there when the records begin had bought since they became known.
    bought_since = np.where(people["active_from"] > 0, people["active_from"], known)
    eager = np.exp(rng.normal(0, 0.8, len(people))) * np.where(people["agreement"] != "", 3.0, 1.0)
    eager[(people["behaviour"] == "potential") | (people["acquired_on"] == "")] = 0.0
    kind, town, need = (people[name].to_numpy() for name in ("customer_type", "postal_area", "need"))
    found = np.full(len(people), "", dtype=object)
    for i in np.flatnonzero(people["acquisition_channel"] == "recommendation"):
        there = (known < known[i]) & (bought_since < known[i]) & ~(ended <= known[i]) & (kind == kind[i])
        there &= people["active_until"].to_numpy() > known[i] - 365
        weight = eager * there * np.where(town == town[i], 4.0, 1.0) * np.where(need == need[i], 3.0, 1.0)
        if rng.random() >= UNKNOWN_REFERRER_SHARE and weight.any():
            found[i] = people["customer_id"].iloc[rng.choice(len(people), p=weight / weight.sum())]
    return found


def yes_no(condition: pd.Series | np.ndarray) -> np.ndarray:
    """Return ``yes`` where the condition holds, otherwise ``no``."""
    return np.where(condition, "yes", "no").astype(object)


def population(cases: pd.DataFrame) -> pd.DataFrame:
    """Return all customers and named cases in the order in which they became known.

    Parameters
    ----------
    cases : DataFrame
        One row a named case, with the columns that the case fixes; ``case`` is its name.

    Returns
    -------
    DataFrame
        The columns of ``customers.csv`` and those that steer the other tables.
    """
    rng = stream("customers")
    people = pd.concat([members_of(group, rng) for group in GROUPS], ignore_index=True)
    people = with_register(with_endings(people, rng), rng)
    people["name"] = ""
    people["postal_area"] = towns(len(people), rng)
    for (customer_type, need), some in people.groupby(["customer_type", "need"]):
        count = len(some)
        made = private_names(count, rng) if customer_type == "private" else business_names(str(need), count, rng)
        people.loc[some.index, "name"] = made
    people["case"] = ""
    people = pd.concat([people, cases], ignore_index=True)
    people["relationship_began_on"] = [iso_date(d) for d in people["began"]]
    people["relationship_ended_on"] = [iso_date(d) for d in people["ended"]]
    people = people.sort_values("known_from", kind="stable", ignore_index=True)
    people.insert(0, "customer_id", [f"A{i:05d}" for i in range(1, len(people) + 1)])
    people["referred_by"] = referrers(people)
    return people
