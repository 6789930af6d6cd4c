"""What the trainer must know of Suvilinja beforehand: computed from the course's data when the page is written."""

import pandas as pd

from asiakkuus_lib import grouping, rfm
from asiakkuus_lib.reading import course_data, read_transactions
from asiakkuus_lib.show import number, percent

TODAY = "2026-01-01"
YEAR = 365


def numbers() -> dict[str, str]:
    """Every number of the run sheet, as the reader's language writes it.

    Returns
    -------
    dict
        By the name that stands for it in `day.toml`.

    Examples
    --------
    >>> sorted(numbers())[:3]
    ['buying', 'came_again', 'came_once']
    """
    purchases, register = read_transactions().frame, course_data("customers").set_index("customer_id")
    return _best(purchases) | _former(purchases, register) | _callers(purchases, register) | _lives(purchases, register)


def _best(purchases: pd.DataFrame) -> dict[str, str]:
    """How the list of the most valuable lasted from one year to the next."""
    sales = purchases.pivot_table(
        index="customer_id", columns=purchases["date"].dt.year, values="amount", aggfunc="sum"
    ).fillna(0.0)
    before, now = (grouping.value_classes(sales[year]) for year in (2024, 2025))
    listed = before == "valuable"
    return {
        "listed": number(listed.sum()), "stayed": percent((now[listed] == "valuable").mean()),
        "gone": number((now[listed] == "none").sum()), "listed_next": number((now == "valuable").sum()),
    }  # fmt: skip


def _former(purchases: pd.DataFrame, register: pd.DataFrame) -> dict[str, str]:
    """How many are former customers, by the limit in days."""
    people = grouping.customer_table(purchases, TODAY, register.reset_index())
    groups = {days: grouping.traditional_groups(people, lapse_days=days) for days in (180, YEAR, 730)}
    return {f"former_{days}": number((found == "former").sum()) for days, found in groups.items()}


def _callers(purchases: pd.DataFrame, register: pd.DataFrame) -> dict[str, str]:
    """When the biggest buyers last bought, and whom one may call."""
    customers = rfm.rfm_table(purchases, TODAY)
    biggest = customers.nlargest(200, "monetary")["recency"]
    scores = rfm.rfm_scores(customers, rfm.rfm_thresholds(customers))
    segments = rfm.rfm_segments(scores, age=customers["age"])
    consents = register["marketing_consent"].reindex(segments.index[segments == "cannot_lose"])
    return {
        "buying": number((biggest <= 90).sum()), "silent": number((biggest > YEAR).sum()),
        "to_call": number(len(consents)), "may_call": number((consents == "yes").sum()),
    }  # fmt: skip


def _lives(purchases: pd.DataFrame, register: pd.DataFrame) -> dict[str, str]:
    """How many came again after one day on board, and how many left after a silence."""
    visits = grouping.came_back(purchases, TODAY).join(register["acquired_on"])
    once = visits[
        (visits["acquired_on"] >= purchases["date"].min()) & (visits["age"] >= YEAR) & (visits["visits"] == 1)
    ]
    agreements = register.reset_index().rename(
        columns={"relationship_began_on": "began", "relationship_ended_on": "ended"}
    )
    months = list(pd.date_range("2023-01-01", "2025-01-01", freq="MS"))
    ended = grouping.silence_and_endings(course_data("contacts"), agreements[agreements["began"].notna()], months)
    return {
        "came_once": number(len(once)), "came_again": percent(once["returned"].mean()),
        "left_in_touch": percent(ended["share"].iloc[0]), "left_silent": percent(ended["share"].iloc[-1]),
    }  # fmt: skip
