"""The account plans: what has been planned for three of the accounts, what it aims at, and what may go wrong.

One plan is nearly whole, one is old and contradicts itself, one is half done; the fourth account whose people are known
has actions and no plan. So a check has something to find, and somebody to praise.
"""

import pandas as pd

PLAN_COLUMNS = [
    "customer_id", "care_group", "direction_fi", "direction_en", "assumptions_fi", "assumptions_en", "benefits_fi", "benefits_en",
    "requirements_fi", "requirements_en", "hours", "budget", "updated_on", "next_review_on",
]  # fmt: skip
PLANS = [
    (
        "A00219", "key",
        "Ensisijaiseksi kuljettajaksi koko vuodeksi: sopimus myös sesongin lisäkuormista.",
        "To be the first carrier all year round: an agreement on the extra loads of the season, too.",
        "Asiakas käyttää jatkossakin kahta kuljetusyritystä. Kalaa jalostetaan yhtä paljon kuin nyt, ja vuoroja ajetaan talvellakin.",
        "The customer goes on using two carriers. As much fish is processed as now, and the ferry runs in winter, too.",
        "Asiakas: kala on tukussa aamulla, ja rahdin kilohinta tiedetään ennalta. Me: tasaiset kuormat hiljaisina kuukausina.",
        "Customer: the fish is with the wholesalers by morning, and the freight per kilo is known beforehand. We: even loads in the quiet months.",
        "Kaksi kylmäkonttia lisää sesongiksi ja päivystäjä, joka vastaa, kun vuoro peruuntuu.",
        "Two more refrigerated containers in the season, and somebody on duty who answers when a departure is cancelled.",
        60, 3000, "2025-12-19", "2026-02-13",
    ),
    (
        "A01813", "",
        "Kunnan kokoukset ja työmatkat laivalle.",
        "The meetings and the commuting of the municipality on board.",
        "Kilpailutuksen ehdot pysyvät samoina.",
        "The terms of the tender stay as they are.",
        "Kunta: kokouskulut pysyvät talousarviossa.",
        "Municipality: the cost of meetings stays within the budget.",
        "",
        "",
        None, None, "2024-11-20", "2025-05-30",
    ),
    (
        "A02867", "key",
        "Koko väen tapaamisten vakituiseksi pitopaikaksi.",
        "To be where all the staff always meet.",
        "",
        "",
        "Asiakas: tapaamisen hinta henkilöltä tiedetään ennalta. Me: kokousasiakkaita arkipäiviksi.",
        "Customer: the cost of a meeting per person is known beforehand. We: meetings on weekdays.",
        "Verkkoyhteys, joka kestää sadan ihmisen kokouksen.",
        "A network that holds a meeting of a hundred people.",
        24, None, "2025-12-10", "2026-03-31",
    ),
]  # fmt: skip

GOAL_COLUMNS = [
    "goal_id", "customer_id", "goal_fi", "goal_en", "kind", "measure_fi", "measure_en", "now", "target", "due_on", "owner",
]  # fmt: skip
GOALS = [
    ("P01", "A00219", "Osuus ostoista 80 prosenttiin", "80 percent of its purchases", "share", "Osuus kaikista ostoista, %", "Share of all purchases, %",
     71, 80, "2026-12-31", "S07"),
    ("P02", "A00219", "Asiakas antaa suhteesta arvosanan 3", "The customer rates the relationship 3", "strength", "Asiakkaan oma arvio, 1–5",
     "The customer's own rating, 1–5", 2.1, 3, "2026-12-31", "S07"),
    ("P03", "A00219", "Toimitusjohtaja tavataan kahdesti", "Two meetings with the managing director", "other", "Tapaamisia", "Meetings", 0, 2, "2026-06-30", "S07"),
    ("P04", "A01813", "Ostot 150 000 euroon", "Purchases of 150,000 euros", "sales", "Ostot meiltä, € vuodessa", "Purchases from us, EUR a year",
     30000, 150000, "2026-12-31", "S07"),
    ("P05", "A01813", "Työmatkaliput henkilöstölle", "Commuter tickets for the staff", "other", "", "", None, None, "2025-12-31", "S07"),
    ("P06", "A02867", "Koko väki kokoontuu laivalla neljästi", "All the staff meet on board four times", "other", "Tapaamisia vuodessa", "Meetings a year",
     2, 4, "2026-12-31", "S06"),
    ("P07", "A02867", "Ostot 45 000 euroon", "Purchases of 45,000 euros", "sales", "Ostot meiltä, € vuodessa", "Purchases from us, EUR a year",
     25700, 45000, "2026-12-31", ""),
]  # fmt: skip

# Which goal each action serves, in the order of the actions.
SERVED = ["P03", "P01", "P02", "P01", "", "", "P04", "P04", "P05", "P06", "P06"]

RISK_COLUMNS = ["customer_id", "risk_fi", "risk_en", "likelihood", "impact", "answer_fi", "answer_en", "owner"]
RISKS = [
    ("A00219", "Toinen kuljetusyritys tarjoaa halvemmalla maanteitse.", "The other carrier offers a lower price by road.", "high", "high",
     "Lasketaan kilohinta yhdessä ennen kuin asiakas kilpailuttaa.", "Work out the price per kilo together before the customer invites tenders.", "S07"),
    ("A00219", "Kylmäkontti rikkoutuu sesongin aikana.", "A refrigerated container breaks down in the season.", "medium", "high", "", "", "freight_manager"),
    ("A01813", "Tilaaja vaihtuu, kun hallintosihteeri jättää tehtävänsä.", "Who orders changes when the secretary leaves the post.", "high", "medium", "", "", "S07"),
    ("A01813", "Kilpailutus joudutaan uusimaan.", "The tender has to be repeated.", "medium", "high", "Pidetään tarjous ajan tasalla.", "Keep the offer up to date.", ""),
]  # fmt: skip


def account_plans() -> pd.DataFrame:
    """Return ``account_plans.csv``: what each plan rests on, what it takes, and when it was updated."""
    plans = pd.DataFrame(PLANS, columns=PLAN_COLUMNS)
    return plans.astype({"hours": "Int64", "budget": "Int64"})


def account_goals() -> pd.DataFrame:
    """Return ``account_goals.csv``: what is aimed at, how it is measured, by when and by whom."""
    return pd.DataFrame(GOALS, columns=GOAL_COLUMNS)


def account_risks() -> pd.DataFrame:
    """Return ``account_risks.csv``: what may go wrong, and what is done about it."""
    return pd.DataFrame(RISKS, columns=RISK_COLUMNS)


def with_goals(actions: pd.DataFrame) -> pd.DataFrame:
    """Return the actions with the goal that each serves, empty where it serves none."""
    return actions.assign(goal_id=SERVED)
