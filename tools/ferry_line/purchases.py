"""What the customers buy and when: seasons, weekdays, baskets, returns."""

import numpy as np
import pandas as pd

from .assumptions import (
    AGREEMENT_PRICE,
    DAYS,
    FIRST_DAY,
    MONTH_WEIGHTS,
    PRICE_LEVEL,
    RETURNED_SHARE,
    SECOND_BASKET_SHARE,
    WEEKDAY_WEIGHTS,
    stream,
)
from .offering import BASKETS, MAIN_PRODUCT, products

DATES = FIRST_DAY + np.arange(DAYS).astype("timedelta64[D]")
MONTHS = DATES.astype("datetime64[M]").astype(int) % 12
YEARS = DATES.astype("datetime64[Y]").astype(int) + 1970
# 1970-01-01 was a Thursday, weekday 3 when Monday is 0.
WEEKDAYS = (DATES.astype(int) + 3) % 7
NO_SAILING = (MONTHS == 11) & np.isin((DATES - DATES.astype("datetime64[M]")).astype(int) + 1, (24, 25))


def day_weights(need: str) -> np.ndarray:
    """Return how likely each day is for a purchase; no ship leaves on 24 and 25 December."""
    weights = np.array(MONTH_WEIGHTS[need], dtype=float)[MONTHS] * np.array(WEEKDAY_WEIGHTS[need])[WEEKDAYS]
    return np.where(NO_SAILING, 0.0, weights)


def pick_days(first: np.ndarray, last: np.ndarray, need: str, rng: np.random.Generator) -> np.ndarray:
    """Return one day for each pair of first and last day (both included), by season and weekday."""
    cumulated = np.concatenate([[0.0], np.cumsum(day_weights(need))])
    first, last = np.asarray(first, dtype=int), np.asarray(last, dtype=int)
    low, high = cumulated[first], cumulated[last + 1]
    day = np.searchsorted(cumulated, low + rng.random(len(first)) * (high - low), side="right") - 1
    return np.clip(day, first, last)


def purchase_days(people: pd.DataFrame, need: str, rng: np.random.Generator) -> pd.DataFrame:
    """Return one row for each visit: customer_id, day, size, agreement."""
    group = people[(people["need"] == need) & (people["behaviour"] != "potential") & (people["case"] == "")]
    years = (group["active_until"] - group["active_from"] + 1) / 365.25
    more = rng.poisson(group["yearly_days"] * years * (0.75 + 0.5 * rng.random(len(group))))
    came_in_period = (group["active_from"] > 0).to_numpy()
    first = group[came_in_period].assign(day=group["active_from"][came_in_period].astype(int))
    later = group.loc[group.index.repeat(np.where(came_in_period, more, np.maximum(more, 1)))]
    later = later.assign(day=pick_days(later["active_from"].to_numpy(), later["active_until"].to_numpy(), need, rng))
    visits = pd.concat([first, later], ignore_index=True)[["customer_id", "day", "size", "agreement"]]
    second = visits[rng.random(len(visits)) < SECOND_BASKET_SHARE]
    return pd.concat([visits, second], ignore_index=True)


def fill_baskets(visits: pd.DataFrame, need: str, rng: np.random.Generator) -> pd.DataFrame:
    """Return one row for each line of each basket: the visit, product and quantity."""
    lines = []
    empty = np.ones(len(visits), dtype=bool)
    for product, probability, quantities in BASKETS[need]:
        bought = rng.random(len(visits)) < probability
        quantity = rng.choice(quantities, len(visits)) * visits["size"]
        line = visits.assign(product=product, quantity=np.maximum(1, np.round(quantity)).astype(int))
        lines.append(line[bought])
        if product != "R03":
            empty &= ~bought
    lines.append(visits[empty].assign(product=MAIN_PRODUCT[need], quantity=1))
    return pd.concat(lines, ignore_index=True)


def priced(lines: pd.DataFrame) -> pd.DataFrame:
    """Add the amount: whole cents a piece, at the price level of the year and the agreement's discount."""
    cents = products().set_index("product")["list_price_eur"].mul(100).round()
    level = pd.Series(YEARS[lines["day"]], index=lines.index).map(PRICE_LEVEL)
    piece = np.round(lines["product"].map(cents) * level * lines["agreement"].map(AGREEMENT_PRICE)).astype(int)
    return lines.assign(cents=piece * lines["quantity"])


def returned(lines: pd.DataFrame, last_day: pd.Series, rng: np.random.Generator) -> pd.DataFrame:
    """Return the lines that cancel an earlier purchase, with quantity and amount below zero."""
    chosen = lines[(rng.random(len(lines)) < RETURNED_SHARE) & (lines["cents"] > 0)]
    day = np.minimum(chosen["day"] + rng.integers(0, 10, len(chosen)), chosen["customer_id"].map(last_day)).astype(int)
    return chosen.assign(day=day, quantity=-chosen["quantity"], cents=-chosen["cents"])


def transactions(people: pd.DataFrame, case_lines: pd.DataFrame) -> pd.DataFrame:
    """Return ``transactions.csv``: one row a line of a purchase, no two rows the same.

    Parameters
    ----------
    people : DataFrame
        The population.
    case_lines : DataFrame
        customer_id, day, product, quantity of the named cases; a quantity below zero is a return.
    """
    rng = stream("purchases")
    last_day = people.set_index("customer_id")["ended"].fillna(DAYS - 1)
    parts = []
    for need in BASKETS:
        lines = priced(fill_baskets(purchase_days(people, need, rng), need, rng))
        parts += [lines, returned(lines, last_day, rng)]
    agreement = people.set_index("customer_id")["agreement"]
    parts.append(priced(case_lines.assign(agreement=case_lines["customer_id"].map(agreement))))
    table = pd.concat(parts, ignore_index=True)
    table["date"] = DATES[table["day"]].astype(str)
    table["product_group"] = table["product"].map(products().set_index("product")["product_group"])
    table["amount_eur"] = table["cents"] / 100
    table = table[["customer_id", "date", "product_group", "product", "quantity", "amount_eur"]].drop_duplicates()
    order = ["date", "customer_id", "product", "quantity", "amount_eur"]
    return table.sort_values(order, kind="stable", ignore_index=True)
