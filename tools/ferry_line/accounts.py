"""Fourteen accounts among which the key accounts are chosen: what they buy of everybody, and how they are judged.

What they bought from the line comes from the transactions. The rest is a judgement of the people of the line, and is
written out here as the stories of the named cases are.
"""

from dataclasses import dataclass

import pandas as pd

from .offering import PRODUCT_GROUPS

WALLET_YEAR = "2025"


@dataclass(frozen=True)
class Account:
    """One account.

    ``buys`` is what it buys in a year of each product group, from anybody, and on what the estimate rests; their sum is
    the likely wallet. ``scores`` are image, know-how and network (1..5); ``verified`` strategy fit, flexibility of our
    resources and fairness of the customer.
    """

    customer_id: str
    low: int
    high: int
    basis: str
    most_to_one_supplier: float
    market_growth: float
    market_share: tuple[float, float]
    scores: tuple[int, int, int]
    verified: tuple[str, str, str]
    buys: dict[str, tuple[int, str]]

    @property
    def likely(self) -> int:
        """The likely wallet in euros."""
        return sum(euros for euros, _ in self.buys.values())


# In the comments: who they are, and what the judgement rests on.
ACCOUNTS = [
    # The fish processor, the best customer: most of its freight is carried already.
    Account(
        "A00219",
        70_000,
        82_000,
        "told",
        0.80,
        0.02,
        (0.18, 0.18),
        (3, 2, 4),
        ("yes", "yes", "yes"),
        {
            "freight": (66_000, "told"),
            "conference": (2_700, "model"),
            "vehicle": (2_200, "model"),
            "island_package": (1_800, "guess"),
            "restaurant": (1_300, "guess"),
        },
    ),
    # A food company that grows faster than its market; the rest of its pallets go by road.
    Account(
        "A00354",
        80_000,
        106_000,
        "told",
        0.60,
        0.04,
        (0.12, 0.14),
        (3, 3, 4),
        ("yes", "yes", "yes"),
        {
            "freight": (82_000, "told"),
            "conference": (4_200, "model"),
            "vehicle": (2_400, "model"),
            "island_package": (1_800, "guess"),
            "restaurant": (1_600, "model"),
        },
    ),
    # The course centre that was lost in 2024. What it buys now is reckoned from its last full year.
    Account(
        "A00615",
        42_000,
        63_000,
        "model",
        0.80,
        0.01,
        (0.08, 0.07),
        (3, 2, 3),
        ("yes", "yes", "yes"),
        {"conference": (45_000, "model"), "restaurant": (5_500, "model"), "cabin": (1_500, "guess")},
    ),
    # The sawmill whose seller fell silent: nobody has asked it anything since November 2024.
    Account(
        "A00677",
        30_000,
        105_000,
        "guess",
        0.60,
        -0.03,
        (0.10, 0.09),
        (2, 2, 3),
        ("yes", "yes", "unknown"),
        {"freight": (62_000, "guess"), "vehicle": (2_000, "guess")},
    ),
    # A data company that buys less year by year, and is losing its own market.
    Account(
        "A00756",
        40_000,
        50_000,
        "told",
        0.75,
        0.03,
        (0.15, 0.13),
        (3, 4, 2),
        ("yes", "yes", "yes"),
        {
            "conference": (31_000, "told"),
            "restaurant": (5_500, "told"),
            "cabin": (3_500, "model"),
            "route_ticket": (2_500, "model"),
            "island_package": (1_500, "guess"),
        },
    ),
    # An accountancy in Pori, off the routes: gives nearly all that it has.
    Account(
        "A01441",
        25_000,
        30_000,
        "told",
        0.85,
        0.02,
        (0.11, 0.11),
        (2, 3, 2),
        ("no", "yes", "yes"),
        {
            "conference": (21_500, "told"),
            "restaurant": (2_200, "told"),
            "cabin": (1_900, "model"),
            "route_ticket": (1_400, "model"),
        },
    ),
    # A municipality of the archipelago: known and connected, but at a loss, because every meeting is changed.
    Account(
        "A01813",
        104_000,
        140_000,
        "tender",
        0.50,
        0.01,
        (0.05, 0.05),
        (4, 2, 5),
        ("yes", "no", "yes"),
        {
            "conference": (52_000, "tender"),
            "commuter_ticket": (36_000, "tender"),
            "route_ticket": (14_000, "model"),
            "restaurant": (9_000, "model"),
            "vehicle": (5_000, "model"),
            "cabin": (4_000, "model"),
        },
    ),
    # Engineers in Mariehamn who demand much and teach us much.
    Account(
        "A02215",
        45_000,
        58_000,
        "told",
        0.70,
        0.04,
        (0.20, 0.22),
        (3, 5, 3),
        ("yes", "yes", "yes"),
        {
            "conference": (33_000, "told"),
            "route_ticket": (5_500, "told"),
            "restaurant": (4_500, "model"),
            "cabin": (4_500, "model"),
            "vehicle": (3_500, "guess"),
        },
    ),
    # Consultants whose own customers see where they meet.
    Account(
        "A02319",
        41_000,
        57_000,
        "model",
        0.70,
        0.03,
        (0.10, 0.11),
        (4, 3, 3),
        ("yes", "yes", "yes"),
        {
            "conference": (35_500, "model"),
            "restaurant": (5_000, "model"),
            "cabin": (2_500, "model"),
            "route_ticket": (2_500, "model"),
            "shop": (1_500, "guess"),
        },
    ),
    # A food company in a market that stands still.
    Account(
        "A02375",
        36_000,
        49_000,
        "told",
        0.65,
        0.02,
        (0.09, 0.09),
        (2, 3, 3),
        ("yes", "yes", "yes"),
        {"freight": (38_500, "told"), "vehicle": (2_800, "model"), "restaurant": (700, "guess")},
    ),
    # A municipality that puts its meetings out to tender; nothing in it grows.
    Account(
        "A02409",
        52_000,
        66_000,
        "tender",
        0.60,
        0.00,
        (0.08, 0.08),
        (3, 2, 4),
        ("yes", "yes", "yes"),
        {
            "conference": (39_000, "tender"),
            "restaurant": (6_500, "tender"),
            "route_ticket": (6_500, "model"),
            "commuter_ticket": (4_000, "guess"),
            "cabin": (2_000, "model"),
        },
    ),
    # A concrete works with room to grow, which plays the carriers against each other, load by load.
    Account(
        "A02477",
        96_000,
        118_000,
        "tender",
        0.45,
        0.06,
        (0.14, 0.16),
        (2, 2, 3),
        ("yes", "yes", "no"),
        {"freight": (101_000, "tender"), "vehicle": (3_200, "model"), "restaurant": (800, "guess")},
    ),
    # A software company that grows and has its people meet more every year.
    Account(
        "A02867",
        64_000,
        122_000,
        "model",
        0.60,
        0.12,
        (0.10, 0.115),
        (4, 5, 3),
        ("yes", "yes", "yes"),
        {
            "conference": (61_000, "model"),
            "restaurant": (11_000, "model"),
            "cabin": (6_500, "model"),
            "island_package": (5_000, "guess"),
            "route_ticket": (4_500, "model"),
        },
    ),
    # The shipyard that has been contacted and has not bought: everything in it is large and uncertain.
    Account(
        "A04040",
        50_000,
        280_000,
        "guess",
        0.50,
        0.08,
        (0.07, 0.08),
        (5, 4, 5),
        ("yes", "unknown", "unknown"),
        {"freight": (132_000, "guess"), "commuter_ticket": (12_000, "guess"), "conference": (6_000, "guess")},
    ),
]


def key_accounts() -> pd.DataFrame:
    """Return ``key_accounts.csv``: wallet, growth and judgements of each account."""
    rows = [
        (
            a.customer_id,
            float(a.low),
            float(a.likely),
            float(a.high),
            a.basis,
            a.most_to_one_supplier,
            a.market_growth,
            *a.market_share,
            *a.scores,
            *a.verified,
        )
        for a in ACCOUNTS
    ]
    columns = [
        "customer_id",
        "wallet_low_eur",
        "wallet_likely_eur",
        "wallet_high_eur",
        "basis",
        "most_to_one_supplier",
        "market_growth",
        "share_before",
        "share_after",
        "image",
        "know_how",
        "network",
        "strategy_fit",
        "flexible",
        "fair",
    ]
    return pd.DataFrame(rows, columns=columns)


def account_potential(bought: pd.DataFrame) -> pd.DataFrame:
    """Return ``account_potential.csv``: each account and product group, bought from us and from anybody.

    Parameters
    ----------
    bought : DataFrame
        The transactions.
    """
    own = (
        bought[bought["date"].str.startswith(WALLET_YEAR)]
        .groupby(["customer_id", "product_group"])["amount_eur"]
        .sum()
        .round(2)
    )
    rows = [
        (a.customer_id, group, own.get((a.customer_id, group), 0.0), float(euros), basis)
        for a in ACCOUNTS
        for group, _, _ in PRODUCT_GROUPS
        for euros, basis in [a.buys.get(group, (0, ""))]
    ]
    return pd.DataFrame(rows, columns=["customer_id", "product_group", "bought_eur", "potential_eur", "basis"])
