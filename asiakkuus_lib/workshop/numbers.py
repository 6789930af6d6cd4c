"""What the trainer must know of Suvilinja beforehand: computed from the course's data when the page is written."""

import pandas as pd

from asiakkuus_lib import grouping, rfm
from asiakkuus_lib.organisation import JOINTS, coverage, weakest_joint
from asiakkuus_lib.reading import course_data, read_transactions, value_labels
from asiakkuus_lib.show import date, money, number, percent
from asiakkuus_lib.workshop.day import statements

TODAY = "2026-01-01"
YEAR = 365
YEAR_OF_SURVEY = 2025
VALUE_LIMITS = (500, 2_000)  # from which sums in a year a customer is good, and most valuable
LIMITS = (100, 250, 500, 1_000, 2_000, 5_000, 10_000)  # those of the control of chapter 5
NEW_DAYS = 90
LEFT = "A00615"  # the course centre of chapter 5


def numbers() -> dict[str, str]:
    """Every number of the run sheet, as the reader's language writes it.

    Returns
    -------
    dict
        By the name that stands for it in `day.toml`.

    Examples
    --------
    >>> sorted(numbers())[:3]
    ['agent', 'agreement_ended', 'best_limit']
    """
    purchases, register = read_transactions().frame, course_data("customers").set_index("customer_id")
    return (
        _company(purchases, register) | _best(purchases) | _former(purchases, register) | _callers(purchases, register)
        | _heard(purchases, register) | _complained(register) | _wheel() | _lives(purchases, register)
        | _left(purchases, register)
    )  # fmt: skip


def _company(purchases: pd.DataFrame, register: pd.DataFrame) -> dict[str, str]:
    """How large the register is, in round figures, and what time the data is of."""
    return {
        "names": number(round(len(register), -2)), "today": date(TODAY),
        "purchases_from": date(purchases["date"].min()),
    }  # fmt: skip


def _best(purchases: pd.DataFrame) -> dict[str, str]:
    """How the list of the most valuable lasted from one year to the next."""
    sales = purchases.pivot_table(
        index="customer_id", columns=purchases["date"].dt.year, values="amount", aggfunc="sum"
    ).fillna(0.0)
    before, now = (grouping.value_classes(sales[year], VALUE_LIMITS) for year in (2024, 2025))
    listed = before == "valuable"
    by_limit = {limit: (sales.loc[sales[2024] >= limit, 2025] >= limit).mean() for limit in LIMITS}
    best = max(by_limit, key=lambda limit: by_limit[limit])
    return {
        "listed": number(listed.sum()), "stayed": percent((now[listed] == "valuable").mean()),
        "gone": number((now[listed] == "none").sum()), "listed_next": number((now == "valuable").sum()),
        **{f"stayed_{limit}": percent(by_limit[limit]) for limit in (500, 10_000)},
        "valuable_from": money(VALUE_LIMITS[1]), "best_limit": money(best), "stayed_best": percent(by_limit[best]),
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
    cuts = rfm.rfm_thresholds(customers)
    limits = rfm.segment_limits(cuts)
    segments = rfm.rfm_segments(rfm.rfm_scores(customers, cuts), age=customers["age"], new_days=NEW_DAYS)
    consents = register["marketing_consent"].reindex(segments.index[segments == "cannot_lose"])
    return {
        "buying": number((biggest <= 90).sum()), "silent": number((biggest > YEAR).sum()),
        "recent_days": number(limits["recency_at_most"]["best"]), "new_days": number(NEW_DAYS),
        "silent_days": number(limits["recency_over"]["cannot_lose"]),
        "to_call": number(len(consents)), "may_call": number((consents == "yes").sum()),
    }  # fmt: skip


def _heard(purchases: pd.DataFrame, register: pd.DataFrame) -> dict[str, str]:
    """Whom the survey of 2025 heard: of names, of buyers and of sales, and of the buyers by need."""
    survey = course_data("survey")
    asked = survey.loc[survey["answered_on"].dt.year == YEAR_OF_SURVEY, "customer_id"].tolist()
    bought = purchases[purchases["date"].dt.year == YEAR_OF_SURVEY].groupby("customer_id")["amount"].sum()
    found = coverage(list(register.index), bought, asked)
    needs = register["need"].reindex(bought.index)
    by_need = {
        need: coverage(list(register.index[register["need"] == need]), bought[needs == need], asked).buyers
        for need in ("leisure", "conference", "commuting", "freight")
    }
    return {
        **{f"heard_{share}": percent(value) for share, value in found._asdict().items()},
        **{f"heard_{need}": percent(share) for need, share in by_need.items()},
    }  # fmt: skip


def _complained(register: pd.DataFrame) -> dict[str, str]:
    """The most common cause of complaint by need, and its share."""
    complaints, causes = course_data("complaints"), value_labels("complaints", "cause")
    needs = complaints["customer_id"].map(register["need"])
    shares = {
        need: complaints.loc[needs == need, "cause"].value_counts(normalize=True)
        for need in ("conference", "freight", "leisure")
    }
    return {
        **{f"cause_{need}": causes[str(share.idxmax())] for need, share in shares.items()},
        **{f"cause_{need}_share": percent(share.max()) for need, share in shares.items()},
    }  # fmt: skip


def _wheel() -> dict[str, str]:
    """What two people of Suvilinja gave to "strategy to daily work", and the joint that all find the weakest."""
    answers = course_data("organisation_wheel").set_index("role")
    marks, (weakest,) = answers["down_operational"], weakest_joint(answers)
    names = {statement["field"]: statement["name"] for statement in statements("wheel")}
    return {
        "agent": number(marks["service"]), "director": number(marks["director"]),
        **{f"joint_{joint}": names[joint].lower() for joint in JOINTS},
        "weakest": names[weakest], "weakest_mean": number(answers[weakest].mean(), decimals=1),
    }  # fmt: skip


def _lives(purchases: pd.DataFrame, register: pd.DataFrame) -> dict[str, str]:
    """How many came again after one day on board, and how many left after a silence."""
    once = grouping.came_once(purchases, TODAY, register["acquired_on"], since=purchases["date"].min())
    agreements = register.reset_index().rename(
        columns={"relationship_began_on": "began", "relationship_ended_on": "ended"}
    )
    months = list(pd.date_range("2023-01-01", "2025-01-01", freq="MS"))
    ended = grouping.silence_and_endings(course_data("contacts"), agreements[agreements["began"].notna()], months)
    return {
        "came_once": number(len(once)), "came_again": percent(once["returned"].mean()),
        "stayed_away": percent(1 - once["returned"].mean()),
        "left_in_touch": percent(ended["share"].iloc[0]), "left_silent": percent(ended["share"].iloc[-1]),
    }  # fmt: skip


def _left(purchases: pd.DataFrame, register: pd.DataFrame) -> dict[str, str]:
    """The signs of a customer that left, in the order in which they showed."""
    survey = course_data("survey")
    answer = survey[survey["customer_id"] == LEFT].iloc[0]
    contacts = course_data("contacts")
    contact = contacts.loc[contacts["customer_id"] == LEFT, "date"].max()
    purchase = purchases.loc[purchases["customer_id"] == LEFT, "date"].max()
    return {
        "left_grade": number(answer["satisfaction"]), "left_asked": date(answer["answered_on"]),
        "left_contact": date(contact), "left_purchase": date(purchase), "left_days": number((purchase - contact).days),
        "agreement_ended": date(register["relationship_ended_on"][LEFT]),
    }  # fmt: skip
