"""Where more could be sold: wallets of private customers, prospects, sources of additional sales."""

import numpy as np
import pandas as pd

from .assumptions import day_number, iso_date, stream

CONSUMER_SAMPLE = 300

STAGES = ("identified", "selected", "contacted", "offer", "trial_purchase", "customer")
# Of those that reach a stage, the share that reaches the next one.
STAGE_RATES = (0.68, 0.74, 0.46, 0.52, 0.61)
PROSPECTS = 800
PROSPECT_VALUE_EUR = {"commuting": 420.0, "leisure": 130.0, "conference": 3200.0, "freight": 5200.0}

# source, class in the 1-5-25 rule, names, units sold in 2023-2025, selling cost a unit, sales a unit
SALES_SOURCES = [
    (
        "current_more",
        "current",
        "Nykyiset asiakkaat: nykyisiä tuotteita lisää",
        "Current customers: more of the same",
        (5200, 5450, 5610),
        4.0,
        42.0,
    ),
    (
        "current_new_products",
        "current",
        "Nykyiset asiakkaat: uusia tuotteita",
        "Current customers: new products",
        (1180, 1340, 1525),
        7.5,
        48.0,
    ),
    (
        "referral",
        "new",
        "Uudet asiakkaat nykyisten suosittelemina",
        "New customers referred by current ones",
        (310, 345, 402),
        11.0,
        45.0,
    ),
    (
        "prospecting",
        "new",
        "Uudet asiakkaat prospektoimalla",
        "New customers by prospecting",
        (860, 820, 790),
        23.5,
        41.0,
    ),
    (
        "win_back",
        "lost",
        "Menetetyt asiakkaat takaisin",
        "Lost customers won back",
        (95, 120, 140),
        31.0,
        47.0,
    ),
]


def wallet(people: pd.DataFrame, bought: pd.DataFrame) -> pd.DataFrame:
    """Return ``wallet.csv`` for 2025: what a sample of private customers buys from anybody.

    Their own purchases are those of the transactions; what they buy elsewhere is invented.
    """
    rng = stream("wallet")
    own = bought[bought["date"].str.startswith("2025")].groupby("customer_id")["amount_eur"].sum().round(2)
    private = people.loc[people["customer_type"] == "private", "customer_id"]
    own = own[(own > 0) & own.index.isin(private)]
    own = own.iloc[np.sort(rng.choice(len(own), CONSUMER_SAMPLE, replace=False))]
    share = 0.08 + 0.92 * rng.random(len(own)) ** 0.8
    return pd.DataFrame(
        {
            "customer_id": own.index,
            "total_purchases_eur": np.maximum((own.to_numpy() / share).round(2), own.to_numpy()),
            "own_purchases_eur": own.to_numpy(),
            "multi_sourcing_limit": [
                f"{v:.2f}" for v in np.minimum(1.0, np.ceil((share + (1 - share) * rng.random(len(own))) * 100) / 100)
            ],
        }
    )


def prospects() -> pd.DataFrame:
    """Return ``prospects.csv``: the companies and persons worked on in 2025 and how far each came."""
    rng = stream("prospects")
    need = rng.choice(np.array(list(PROSPECT_VALUE_EUR), dtype=object), PROSPECTS, p=(0.2, 0.38, 0.22, 0.2))
    business = np.isin(need, ("conference", "freight"))
    reached = np.zeros(PROSPECTS, dtype=int)
    going = np.ones(PROSPECTS, dtype=bool)
    for rate in STAGE_RATES:
        going = going & (rng.random(PROSPECTS) < rate)
        reached += going
    means = np.array([PROSPECT_VALUE_EUR[n] for n in need])
    table = pd.DataFrame(
        {
            "identified_on": [
                iso_date(d)
                for d in np.sort(rng.integers(day_number("2025-01-02"), day_number("2025-12-20"), PROSPECTS))
            ],
            "customer_type": np.where(business, "business", "private").astype(object),
            "need": need,
            "source": np.where(
                business,
                rng.choice(
                    np.array(["seller", "recommendation", "website", "event", "tender"], dtype=object),
                    PROSPECTS,
                    p=(0.4, 0.2, 0.18, 0.14, 0.08),
                ),
                rng.choice(
                    np.array(["website", "recommendation", "advertising", "event"], dtype=object),
                    PROSPECTS,
                    p=(0.46, 0.2, 0.22, 0.12),
                ),
            ),
            "stage_reached": np.array(STAGES, dtype=object)[reached],
            "expected_yearly_eur": np.round(means * (0.4 + 1.2 * rng.random(PROSPECTS)), -1),
            "cost_eur": np.round(
                (0.2 + reached) * np.where(business, 38.0, 4.5) * (0.7 + 0.6 * rng.random(PROSPECTS)), 2
            ),
        }
    )
    table.insert(0, "prospect_id", [f"P{i:04d}" for i in range(1, PROSPECTS + 1)])
    return table


def sales_sources() -> pd.DataFrame:
    """Return ``sales_sources.csv``: what each source of additional sales brought and cost, year by year."""
    rows = [
        (
            year,
            source,
            rule_class,
            fi,
            en,
            units[i],
            round(units[i] * unit_cost * (1 + 0.03 * i), 2),
            round(units[i] * unit_sales * (1 + 0.02 * i), 2),
        )
        for i, year in enumerate((2023, 2024, 2025))
        for source, rule_class, fi, en, units, unit_cost, unit_sales in SALES_SOURCES
    ]
    return pd.DataFrame(
        rows,
        columns=[
            "year",
            "source",
            "rule_class",
            "name_fi",
            "name_en",
            "units_sold",
            "selling_cost_eur",
            "sales_eur",
        ],
    )
