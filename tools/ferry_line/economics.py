"""What a customer costs, year by year, and what an hour of a seller does."""

import numpy as np
import pandas as pd

from .assumptions import ACQUISITION_EUR, COGS_RATE, RETENTION_EUR, SERVICE_EUR, YEARS_OF_RECORD, stream


def customer_costs(people: pd.DataFrame, bought: pd.DataFrame) -> pd.DataFrame:
    """Return ``customer_costs.csv``: one row for each customer that has bought and year in the register.

    Parameters
    ----------
    people : DataFrame
        The population.
    bought : DataFrame
        The transactions.

    Returns
    -------
    DataFrame
        customer_id, year, acquisition_eur (in the year of arrival), retention_eur,
        service_eur (by days of purchase), cogs_rate (share of revenue).
    """
    rng = stream("economics")
    days = bought.assign(year=bought["date"].str[:4].astype(int)).groupby(["customer_id", "year"])["date"].nunique()
    first_year = bought.groupby("customer_id")["date"].min().str[:4].astype(int)
    last_purchase_year = bought.groupby("customer_id")["date"].max().str[:4].astype(int)

    buyers = people[people["customer_id"].isin(first_year.index)].reset_index(drop=True)
    arrived = buyers["active_from"] > 0
    buyers["first_year"] = np.where(arrived, buyers["customer_id"].map(first_year), 2023)
    # Without an agreement a customer is looked after until the last purchase; with one, until the end.
    end_year = buyers["relationship_ended_on"].str[:4].replace("", "2025").astype(int)
    buyers["last_year"] = np.where(buyers["agreement"] != "", end_year, buyers["customer_id"].map(last_purchase_year))
    buyers["acquired_in"] = np.where(arrived, buyers["first_year"], 0)
    # Some customers are dear to win and to serve whatever they buy: calls, changes, complaints.
    buyers["demand"] = 0.35 + 3.2 * rng.random(len(buyers)) ** 3
    buyers.loc[buyers["case"] != "", "demand"] = 1.0
    buyers.loc[buyers["case"] == "best_customer", "demand"] = 0.5

    rows = []
    for year in YEARS_OF_RECORD:
        there = buyers[(buyers["first_year"] <= year) & (year <= buyers["last_year"])]
        count = len(there)
        purchase_days = pd.Series([days.get((c, year), 0) for c in there["customer_id"]], index=there.index)
        need = there["need"]
        member = np.where((need == "leisure") & (there["agreement"] == ""), 0.3, 1.0)
        rows.append(
            pd.DataFrame(
                {
                    "customer_id": there["customer_id"],
                    "year": year,
                    "acquisition_eur": np.where(
                        there["acquired_in"] == year,
                        need.map(ACQUISITION_EUR) * (0.5 + rng.random(count)),
                        0.0,
                    ),
                    "retention_eur": need.map(RETENTION_EUR) * member * (0.6 + 0.8 * rng.random(count)),
                    "service_eur": need.map(SERVICE_EUR)
                    * purchase_days
                    * there["demand"]
                    * (0.85 + 0.3 * rng.random(count)),
                    "cogs_rate": [f"{r:.2f}" for r in need.map(COGS_RATE) + 0.03 * (rng.random(count) - 0.5) * 2],
                }
            )
        )
    table = pd.concat(rows, ignore_index=True)
    for column in ["acquisition_eur", "retention_eur", "service_eur"]:
        table[column] = table[column].round(2)
    return table.sort_values(["customer_id", "year"], ignore_index=True)


# For each way of contact, the least and the most minutes it takes a seller, travel and notes included.
MINUTES = {"visit": (130, 200), "phone": (14, 24), "email": (7, 13), "video_call": (35, 55), "event": (160, 260)}
# Part-time sellers work three days or four of five.
FULL_YEAR_HOURS = 1600
WORKING_SHARE = (1.0, 1.0, 0.8, 1.0, 1.0, 0.6, 1.0, 1.0)
HOUR_PRICE_EUR = (38.0, 54.0)


def seller_time() -> pd.DataFrame:
    """Return ``seller_time.csv`` for 2025: minutes a contact by its channel, working hours and the price of an hour."""
    rng = stream("seller_time")
    count = len(WORKING_SHARE)
    table = pd.DataFrame({"seller_id": [f"S{i:02d}" for i in range(1, count + 1)]})
    for channel, (least, most) in MINUTES.items():
        table[f"minutes_{channel}"] = rng.integers(least, most + 1, count)
    table["working_hours"] = [round(FULL_YEAR_HOURS * share) for share in WORKING_SHARE]
    table["hour_price_eur"] = np.round(rng.uniform(*HOUR_PRICE_EUR, count), 2)
    return table
