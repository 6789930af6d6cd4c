"""What the sellers do (contacts) and what the customers answer (survey)."""

import numpy as np
import pandas as pd

from .assumptions import (
    ANSWER_SHARE,
    DAYS,
    RECOMMEND_AT,
    RECOMMEND_SKIPPED_SHARE,
    RECOMMEND_SPREAD,
    RECORDS_BEGIN,
    SATISFACTION_BEFORE_LEAVING,
    SATISFACTION_OTHERWISE,
    SILENT_BEFORE_END_SHARE,
    SILENT_SPELL_DAYS,
    SILENT_SPELL_SHARE,
    SILENT_SPELLS_BEGIN_BEFORE,
    day_number,
    iso_date,
    stream,
)

CONTACT_CHANNELS = np.array(["visit", "phone", "email", "video_call", "event"], dtype=object)
SURVEY_YEARS = (2022, 2023, 2024, 2025)


def on_weekday(day: int) -> int:
    """Return the day, or the Friday before when it is a Saturday or Sunday (day 0 was a Sunday)."""
    return day - max(0, (day + 6) % 7 - 4)


def contacts(people: pd.DataFrame) -> pd.DataFrame:
    """Return the sellers' contacts with business customers that have bought, from 2022 on."""
    rng = stream("contacts")
    firms = people[(people["customer_type"] == "business") & (people["behaviour"] != "potential")]
    rows = []
    for customer_id, case, known_from, ended in zip(
        firms["customer_id"], firms["case"], firms["known_from"], firms["ended"], strict=True
    ):
        seller = f"S{rng.integers(1, 9):02d}"
        rhythm = int(rng.integers(35, 105))
        silence = int(rng.integers(190, 430))
        silent = rng.random() < SILENT_BEFORE_END_SHARE if not np.isnan(ended) else rng.random() < 0.12
        end = DAYS - 1 if np.isnan(ended) else ended
        first = max(RECORDS_BEGIN + int(rng.integers(0, rhythm)), known_from)
        last = max(first, end - silence if silent else end)
        if case == "silent_seller":
            last = day_number("2024-12-01")
        day = first
        while day <= last:
            channel = rng.choice(CONTACT_CHANNELS, p=(0.2, 0.36, 0.26, 0.12, 0.06))
            rows.append((customer_id, max(first, on_weekday(day)), channel, seller))
            day += int(rhythm * (0.6 + 0.8 * rng.random())) + 1
    table = pd.DataFrame(rows, columns=["customer_id", "day", "channel", "seller_id"])
    named = people.loc[people["case"] != "", "customer_id"]
    table = table[~in_silent_spell(table, named)]
    table.insert(1, "date", [iso_date(d) for d in table.pop("day")])
    return table.sort_values(["date", "customer_id"], kind="stable", ignore_index=True)


def in_silent_spell(table: pd.DataFrame, named: pd.Series) -> np.ndarray:
    """Return which contacts fall in a spell when the seller turned elsewhere.

    Every spell lies between two contacts: silence foretells an ending often, not always.

    Parameters
    ----------
    table : DataFrame
        customer_id and day of every contact.
    named : Series
        customer_id of the named cases, which have no spells.
    """
    rng = stream("silent_spells")
    silent = np.zeros(len(table), dtype=bool)
    for _, rows in table[~table["customer_id"].isin(named)].groupby("customer_id"):
        day, length = rows["day"].to_numpy(), rng.integers(*SILENT_SPELL_DAYS)
        last_begin = min(day.max() - length, day_number(SILENT_SPELLS_BEGIN_BEFORE))
        begins = day[day < last_begin]
        if rng.random() < SILENT_SPELL_SHARE and len(begins):
            begin = rng.choice(begins)
            silent[rows.index[(day > begin) & (day <= begin + length)]] = True
    return silent


def recommend(satisfaction: pd.Series) -> pd.Series:
    """Return the answers from 0 to 10 to whether one would recommend the line; some skip the question."""
    rng = stream("recommend")
    told = satisfaction.map(RECOMMEND_AT) + rng.normal(0, RECOMMEND_SPREAD, len(satisfaction))
    return told.round().clip(0, 10).mask(rng.random(len(told)) < RECOMMEND_SKIPPED_SHARE).astype("Int64")


def survey(people: pd.DataFrame) -> pd.DataFrame:
    """Return the answers to the yearly survey of customers with an agreement.

    Whether a customer leaves is decided first and the answer second: satisfaction foretells leaving only
    weakly, as in the claim that most of those who changed had been satisfied.
    """
    rng = stream("survey")
    rounds = []
    for year in SURVEY_YEARS:
        day = rng.integers(day_number(f"{year}-11-15"), day_number(f"{year}-12-15"), len(people))
        there = (people["began"] <= day) & ~(people["ended"] <= day)
        answers = there & ((rng.random(len(people)) < ANSWER_SHARE) | (people["case"] == "satisfied_defector"))
        rounds.append(people[answers].assign(answered=day[answers]))
    table = pd.concat(rounds, ignore_index=True)
    last = table["answered"] == table.groupby("customer_id")["answered"].transform("max")
    leaver = (last & table["ended"].notna()).to_numpy()
    count = len(table)
    mood = (
        np.where(
            leaver,
            rng.choice(5, count, p=SATISFACTION_BEFORE_LEAVING),
            rng.choice(5, count, p=SATISFACTION_OTHERWISE),
        )
        + 1
    )
    mood = np.where(table["case"] == "satisfied_defector", 5, mood)
    table["satisfaction"] = mood
    table["repurchase_intention"] = np.clip(
        mood + rng.choice((-1, 0, 0, 0, 1), count) - (leaver & (rng.random(count) < 0.4)), 1, 5
    )
    alternative = rng.random(count) < np.where(leaver, 0.68, 0.34)
    table["alternative_available"] = np.where(alternative, "yes", "no")
    left = (table["ended"] - table["answered"]) <= 365
    table["left_next_year"] = np.where(table["answered"] > DAYS - 365, "", np.where(left, "yes", "no"))
    table["answered_on"] = [iso_date(d) for d in table["answered"]]
    table = table.sort_values(["answered_on", "customer_id"], kind="stable", ignore_index=True)
    table["recommend"] = recommend(table["satisfaction"])
    columns = [
        "customer_id",
        "answered_on",
        "satisfaction",
        "repurchase_intention",
        "recommend",
        "alternative_available",
        "left_next_year",
    ]
    return table[columns]
