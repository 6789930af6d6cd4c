"""Suvilinja's business customers: what each brings, and the attention that it gets."""

import pandas as pd

from asiakkuus_lib import care_models, profitability
from asiakkuus_lib.reading import course_data

YEAR = 2025
# The tiers of the chapter: how many are the largest, and under what purchases a business is small.
LARGEST, SMALL_UNDER = 10, 500.0
# What the course calls its costs, and what `profitability` does.
COSTS = {"acquisition_eur": "acquisition", "retention_eur": "retention", "service_eur": "service", "cogs_rate": "goods_rate"}


def contacts_of_year() -> pd.DataFrame:
    """The contacts of the year, with the `hours` that each took."""
    contacts = course_data("contacts")
    contacts = contacts[contacts["date"].dt.year == YEAR]
    return contacts.assign(hours=care_models.contact_hours(contacts, course_data("seller_time")))


def of_course() -> pd.DataFrame:
    """A row for each business of the register: `name`, `bought`, `profit`, `contacts`, `hours` and `tier`, the largest first.

    Profit is not known (NaN) of one that has no costs in the year.
    """
    customers, sales, contacts = course_data("customers"), course_data("transactions"), contacts_of_year()
    sales = sales.rename(columns={"amount_eur": "amount"})
    years = profitability.profit_by_year(sales, course_data("customer_costs").rename(columns=COSTS))
    found = customers[customers["customer_type"] == "business"].set_index("customer_id")[["name"]]
    found["bought"] = sales[sales["date"].dt.year == YEAR].groupby("customer_id")["amount"].sum()
    found["profit"] = years["profit"].xs(YEAR, level="year")
    found["contacts"] = contacts["customer_id"].value_counts()
    found["hours"] = contacts.groupby("customer_id")["hours"].sum()
    found = found.fillna({"bought": 0.0, "contacts": 0.0, "hours": 0.0}).sort_values("bought", ascending=False, kind="stable")
    return found.assign(tier=care_models.sales_tiers(found["bought"], LARGEST, SMALL_UNDER))


def by_channel(businesses: pd.DataFrame) -> pd.DataFrame:
    """Contacts for each business of a tier (rows), by channel (columns)."""
    contacts = contacts_of_year()
    counts = pd.crosstab(contacts["customer_id"].map(businesses["tier"]), contacts["channel"])
    return counts.div(businesses["tier"].value_counts(), axis=0).reindex(businesses["tier"].unique())
