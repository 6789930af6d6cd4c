"""The calendar, the seed and every number that was tuned to make the documents' claims visible.

Days are counted from ``FIRST_DAY``: day 0 is 1 January 2023, ``DAYS`` is the reference date.
"""

from zlib import crc32

import numpy as np

SEED = 20260101
FIRST_DAY = np.datetime64("2023-01-01")
REFERENCE_DATE = np.datetime64("2026-01-01")
DAYS = int((REFERENCE_DATE - FIRST_DAY).astype(int))
YEARS_OF_RECORD = (2023, 2024, 2025)
RECORDS_BEGIN = int((np.datetime64("2022-01-01") - FIRST_DAY).astype(int))

# Half of the customers are gone in five years: churn 12.94 % a year at a constant rate.
ENDINGS_PER_YEAR = float(np.log(2) / 5)

# Share of price level against the price list of 2025.
PRICE_LEVEL = {2023: 0.94, 2024: 0.97, 2025: 1.00}
AGREEMENT_PRICE = {"": 1.0, "loyalty": 0.95, "commuter": 1.0, "business": 0.92}

RETURNED_SHARE = 0.014
SECOND_BASKET_SHARE = 0.02

# Satisfaction 1..5 in the last survey before leaving, and otherwise.
SATISFACTION_BEFORE_LEAVING = (0.04, 0.10, 0.17, 0.46, 0.23)
SATISFACTION_OTHERWISE = (0.02, 0.03, 0.07, 0.43, 0.45)
ANSWER_SHARE = 0.60

# Of the business relationships that end, the share where the seller falls silent half a year before.
SILENT_BEFORE_END_SHARE = 0.85

# Of the businesses, the share that the seller forgets for a while and then remembers; the days that it takes. The
# spells begin before July 2024, because the lessons count the contacts of 2025.
SILENT_SPELL_SHARE = 0.34
SILENT_SPELL_DAYS = (150, 420)
SILENT_SPELLS_BEGIN_BEFORE = "2024-07-01"

# Willingness to recommend (0..10) at each satisfaction, how far single answers lie from it, and how many skip it.
RECOMMEND_AT = {1: 1.8, 2: 3.6, 3: 5.7, 4: 7.5, 5: 8.9}
RECOMMEND_SPREAD = 1.6
RECOMMEND_SKIPPED_SHARE = 0.06

# Of those who were recommended to come, the share of whom nobody knows by whom.
UNKNOWN_REFERRER_SHARE = 0.2

# Complaints per day of purchase; how many times as many before leaving and around a dissatisfied answer.
COMPLAINTS_PER_DAY = {"commuting": 0.010, "leisure": 0.012, "conference": 0.016, "freight": 0.013}
COMPLAINTS_BEFORE_LEAVING = 2.2
COMPLAINTS_IF_DISSATISFIED = 2.0
# The share answered slowly, of those who left within a year and of the others; of the slow, the share never answered.
ANSWERED_SLOWLY_SHARE = {"left": 0.62, "stayed": 0.32}
NEVER_ANSWERED_SHARE = 0.15

# Of the agreements that ended, the share whose holder was asked why and told.
INTERVIEWED_SHARE = 0.55
# How many of them say that the seller, or the company, had lost interest.
SAID_LOST_INTEREST = {"silent": 0.32, "in_touch": 0.12, "private": 0.05}

# Costs in euros. Service is paid for each day of purchase, retention for each year in the register.
COGS_RATE = {"commuting": 0.79, "leisure": 0.56, "conference": 0.63, "freight": 0.71}
ACQUISITION_EUR = {"commuting": 45.0, "leisure": 38.0, "conference": 420.0, "freight": 480.0}
RETENTION_EUR = {"commuting": 18.0, "leisure": 8.0, "conference": 310.0, "freight": 360.0}
SERVICE_EUR = {"commuting": 8.2, "leisure": 28.4, "conference": 188.0, "freight": 40.0}

# The pilot of the loyalty programme: private leisure customers who were not members were invited by lot, by letter; the
# season of 2026 is compared with that of 2025. How many purchase days a season they would make anyway, as a multiple of
# what they have wished for so far, and of those who had quietly stopped or come once, in days.
PILOT_INVITED_ON = "2026-03-02"
PILOT_SEASON_BEFORE = ("2025-04-01", "2025-09-30")
PILOT_SEASON = ("2026-04-01", "2026-09-30")
PILOT_PRICE_LEVEL = 1.03
PILOT_STAYERS_RATE = 0.85
PILOT_RETURNERS_DAYS = 0.11
# The true effect: those who join, and bought on at most one day in the season before, come so much oftener; the others
# come as they would have come. Who means to come anyway joins more often: that is no effect.
PILOT_EXTRA_DAYS = {"light": 0.50, "heavy": 0.0}
PILOT_JOIN_SHARE = {"stayer": 0.56, "returner": 0.22}
# In euros: a letter of invitation, and a member's card and post for the season.
PILOT_LETTER_EUR, PILOT_MEMBER_EUR = 1.20, 4.00

# Relative weight of each month (January first) and weekday (Monday first) for days of purchase.
MONTH_WEIGHTS = {
    "commuting": (10, 10, 10, 10, 9, 7, 4, 7, 10, 10, 10, 7),
    "leisure": (2, 2, 3, 4, 7, 14, 22, 16, 7, 4, 3, 7),
    "conference": (6, 8, 10, 11, 12, 7, 1, 8, 13, 12, 9, 3),
    "freight": (7, 7, 8, 9, 10, 10, 9, 9, 9, 9, 8, 5),
}
WEEKDAY_WEIGHTS = {
    "commuting": (1.6, 1.2, 1.1, 1.1, 1.2, 0.2, 0.3),
    "leisure": (0.7, 0.7, 0.7, 0.9, 1.5, 1.6, 1.3),
    "conference": (1.0, 1.3, 1.3, 1.3, 0.9, 0.1, 0.05),
    "freight": (1.2, 1.2, 1.2, 1.2, 1.1, 0.2, 0.05),
}


def stream(name: str) -> np.random.Generator:
    """Return the random numbers of one subject, so that a change in one leaves the others as they were."""
    return np.random.default_rng([SEED, crc32(name.encode())])


def day_number(date: str) -> int:
    """Return the number of an ISO date, counted from ``FIRST_DAY``."""
    return int((np.datetime64(date) - FIRST_DAY).astype(int))


def iso_date(day: float) -> str:
    """Return the ISO date of a day number, or an empty text when there is none."""
    return "" if np.isnan(day) else str(FIRST_DAY + np.timedelta64(int(day), "D"))
