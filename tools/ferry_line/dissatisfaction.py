"""What the customers complain of, and what those who left say about it."""

import numpy as np
import pandas as pd

from .assumptions import (
    ANSWERED_SLOWLY_SHARE,
    COMPLAINTS_BEFORE_LEAVING,
    COMPLAINTS_IF_DISSATISFIED,
    COMPLAINTS_PER_DAY,
    DAYS,
    INTERVIEWED_SHARE,
    NEVER_ANSWERED_SHARE,
    SAID_LOST_INTEREST,
    day_number,
    iso_date,
    stream,
)

# Cause, and its share of the complaints of each need.
NEEDS = ("commuting", "leisure", "conference", "freight")
CAUSES = {
    "cancelled_departure": (0.24, 0.18, 0.14, 0.16),
    "delay": (0.36, 0.20, 0.12, 0.26),
    "booking_or_invoice": (0.20, 0.24, 0.30, 0.28),
    "service": (0.15, 0.16, 0.16, 0.06),
    "food_or_cabin": (0.05, 0.22, 0.28, 0.00),
    "damaged_goods": (0.00, 0.00, 0.00, 0.24),
}
# What followed, and its share where the answer was quick and where it was slow.
OUTCOMES = {"apology": (0.18, 0.46), "put_right": (0.45, 0.26), "refund": (0.20, 0.18), "voucher": (0.17, 0.10)}
QUICK_WITHIN_DAYS = 3

# The eight reasons of Keaveney (1995): share for each need (a ferry is a located service), and of those who tell it,
# the shares that were satisfied from 1 to 5.
REASONS = {
    "pricing": ((0.09, 0.14, 0.16, 0.19), (0.03, 0.09, 0.22, 0.44, 0.22)),
    "inconvenience": ((0.36, 0.29, 0.24, 0.27), (0.02, 0.08, 0.20, 0.45, 0.25)),
    "core_service_failure": ((0.11, 0.09, 0.10, 0.14), (0.20, 0.34, 0.28, 0.14, 0.04)),
    "service_encounter_failure": ((0.03, 0.07, 0.08, 0.04), (0.22, 0.36, 0.26, 0.12, 0.04)),
    "response_to_failure": ((0.04, 0.04, 0.05, 0.05), (0.32, 0.36, 0.20, 0.09, 0.03)),
    "competition": ((0.05, 0.09, 0.14, 0.14), (0.03, 0.09, 0.24, 0.44, 0.20)),
    "ethical_problems": ((0.01, 0.03, 0.02, 0.01), (0.20, 0.30, 0.30, 0.15, 0.05)),
    "involuntary": ((0.31, 0.25, 0.21, 0.16), (0.01, 0.03, 0.10, 0.44, 0.42)),
}
# How many times as likely a reason is after a complaint answered slowly, and where an alternative had been seen.
AFTER_SLOW_ANSWER = {"response_to_failure": 6.0, "core_service_failure": 2.5}
WITH_ALTERNATIVE = {"competition": 2.5}
REPEATED_ANSWER_SHARE = 0.35


def day_numbers(dates: pd.Series) -> np.ndarray:
    """Return the numbers of ISO dates."""
    return np.array([day_number(date) for date in dates], dtype=int)


def pick(shares: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Return one column number for each row of shares, which need not sum to one."""
    cumulated = np.cumsum(shares, axis=1)
    return (cumulated < rng.random((len(shares), 1)) * cumulated[:, -1:]).sum(axis=1)


def shares_of(need: pd.Series, by_need: list[tuple[float, ...]]) -> np.ndarray:
    """Return a row of shares for each customer, by need."""
    return np.array(by_need).T[need.map(NEEDS.index)]


def complaints(people: pd.DataFrame, bought: pd.DataFrame, answered: pd.DataFrame) -> pd.DataFrame:
    """Return ``complaints.csv``: about what, how soon it was answered and what followed.

    As in the survey, whether a customer leaves is decided first: those who leave had waited longer for an answer.

    Parameters
    ----------
    people : DataFrame
        The population.
    bought : DataFrame
        The transactions; a complaint comes within a week of a purchase.
    answered : DataFrame
        The survey: those who are dissatisfied complain more.
    """
    rng = stream("complaints")
    table = bought.loc[bought["amount_eur"] > 0, ["customer_id", "date"]].drop_duplicates(ignore_index=True)
    table["day"] = day_numbers(table["date"])
    next_purchase = table.groupby("customer_id")["day"].shift(-1)
    columns = ["customer_id", "need", "agreement", "ended", "case"]
    table = table.merge(people[columns], on="customer_id", how="left", validate="m:1")
    table["left"] = np.where(
        table["agreement"] != "",
        table["ended"] - table["day"] <= 365,
        (table["day"] < DAYS - 365) & ~(next_purchase - table["day"] <= 365),
    )
    unhappy = answered.loc[answered["satisfaction"] <= 3]
    moods = (
        table[["customer_id", "day"]]
        .reset_index()
        .merge(unhappy[["customer_id"]].assign(answered=day_numbers(unhappy["answered_on"])), on="customer_id")
    )
    near = moods.loc[(moods["answered"] - moods["day"]).abs() <= 365, "index"]
    rate = table["need"].map(COMPLAINTS_PER_DAY).to_numpy()
    rate = rate * np.where(table["left"] & (table["agreement"] != ""), COMPLAINTS_BEFORE_LEAVING, 1.0)
    rate = rate * np.where(table.index.isin(near), COMPLAINTS_IF_DISSATISFIED, 1.0)
    # The stories of the named cases are told in full elsewhere.
    table = table[(rng.random(len(table)) < rate) & (table["case"] == "")].reset_index(drop=True)

    count = len(table)
    last = table["ended"].fillna(DAYS - 1)
    table["day"] = np.minimum(table["day"] + rng.integers(0, 8, count), last).astype(int)
    table["cause"] = np.array(list(CAUSES), dtype=object)[pick(shares_of(table["need"], list(CAUSES.values())), rng)]
    slow = rng.random(count) < np.where(table["left"], ANSWERED_SLOWLY_SHARE["left"], ANSWERED_SLOWLY_SHARE["stayed"])
    never = slow & (rng.random(count) < NEVER_ANSWERED_SHARE)
    waited = np.where(
        slow,
        QUICK_WITHIN_DAYS + 1 + np.minimum(rng.exponential(12, count), 60).astype(int),
        rng.choice(QUICK_WITHIN_DAYS + 1, count, p=(0.22, 0.40, 0.24, 0.14)),
    )
    pending = ~never & (table["day"] + waited >= DAYS)
    outcome = np.array(list(OUTCOMES), dtype=object)[pick(np.array(list(OUTCOMES.values())).T[slow.astype(int)], rng)]
    table["answered_days"] = pd.Series(waited).mask(never | pending).astype("Int64")
    table["outcome"] = np.where(pending, "", np.where(never, "nothing", outcome))
    table["date"] = [iso_date(day) for day in table["day"]]
    table = table.drop_duplicates(["customer_id", "date"]).sort_values(["date", "customer_id"], ignore_index=True)
    return table[["customer_id", "date", "cause", "answered_days", "outcome"]]


def exit_interviews(
    people: pd.DataFrame, contacted: pd.DataFrame, answered: pd.DataFrame, complained: pd.DataFrame
) -> pd.DataFrame:
    """Return ``exit_interviews.csv``: why those say they left who were asked after their agreement ended.

    Parameters
    ----------
    people : DataFrame
        The population.
    contacted, answered, complained : DataFrame
        The contacts, the survey and the complaints, which make some reasons and answers likelier.
    """
    rng = stream("exit_interviews")
    table = people[people["ended"].notna()].copy()
    table["asked"] = table["ended"] + rng.integers(5, 46, len(table))
    told = (rng.random(len(table)) < INTERVIEWED_SHARE) & (table["asked"] < DAYS) & (table["case"] == "")
    table = table[told | (table["case"] == "satisfied_defector")].reset_index(drop=True)

    count, id_of = len(table), table["customer_id"]
    last_answer = answered.groupby("customer_id").last()
    alternative = id_of.map(last_answer["alternative_available"]).to_numpy() == "yes"
    waited = complained.assign(
        day=day_numbers(complained["date"]),
        ended=complained["customer_id"].map(table.set_index("customer_id")["ended"]),
    )
    slow = ~(waited["answered_days"].fillna(DAYS) <= QUICK_WITHIN_DAYS) & (waited["ended"] - waited["day"] <= 365)
    angered = id_of.isin(waited.loc[slow, "customer_id"]).to_numpy()
    shares = shares_of(table["need"], [by_need for by_need, _ in REASONS.values()])
    for rows, factors in ((angered, AFTER_SLOW_ANSWER), (alternative, WITH_ALTERNATIVE)):
        shares = shares * np.where(rows[:, None], [factors.get(reason, 1.0) for reason in REASONS], 1.0)
    number = pick(shares, rng)
    number[table["case"] == "satisfied_defector"] = list(REASONS).index("inconvenience")
    table["reason"] = np.array(list(REASONS), dtype=object)[number]

    afterwards = pick(np.array([moods for _, moods in REASONS.values()])[number], rng) + 1
    before = id_of.map(last_answer["satisfaction"])
    failed = table["reason"].str.contains("failure|ethical").to_numpy()
    repeats = before.notna() & ~failed & (rng.random(count) < REPEATED_ANSWER_SHARE)
    repeats |= table["case"] == "satisfied_defector"
    table["satisfaction_afterwards"] = np.where(repeats, before, afterwards).astype(int)

    silence = table["ended"] - id_of.map(
        contacted.assign(day=day_numbers(contacted["date"])).groupby("customer_id")["day"].max()
    )
    state = np.where(table["customer_type"] == "private", "private", np.where(silence > 180, "silent", "in_touch"))
    says = rng.random(count) < pd.Series(state).map(SAID_LOST_INTEREST)
    table["said_lost_interest"] = np.where(says, "yes", "no")
    table["date"] = [iso_date(day) for day in table["asked"]]
    columns = ["customer_id", "date", "reason", "satisfaction_afterwards", "said_lost_interest"]
    return table[columns].sort_values(["date", "customer_id"], ignore_index=True)
