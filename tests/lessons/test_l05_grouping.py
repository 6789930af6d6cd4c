"""What the prose of chapter 5 says in words, against the data."""

import pandas as pd

from asiakkuus_lib import grouping
from asiakkuus_lib.learn.tasks import find_task
from asiakkuus_lib.lessons.l05_grouping.exercises import CASES, NINE, SIX
from asiakkuus_lib.reading import course_data, read_transactions

# Half of the names are former at 180 days; where the control begins is no answer.
FOUND_BY_MOVING = {"lapse": 180, "regular": None}

BOUGHT = read_transactions().frame
YEARS = BOUGHT.pivot_table(index="customer_id", columns=BOUGHT["date"].dt.year, values="amount", aggfunc="sum").fillna(0)
REGISTER = course_data("customers").set_index("customer_id")
PEOPLE = grouping.customer_table(BOUGHT, "2026-01-01", course_data("customers"))


def test_the_list():
    then, now = YEARS[2024] >= 2000, YEARS[2025] >= 2000
    assert 290 <= then.sum() <= 310  # some three hundred
    assert round((then & now).sum() / then.sum(), 1) == 0.7
    assert 0 < now.sum() - then.sum() < 20  # a few more
    assert (REGISTER["need"].reindex(YEARS.index[then]) == "leisure").sum() == 1  # one holidaymaker
    assert (REGISTER["need"].reindex(YEARS.index[now]) == "leisure").sum() == 0


def test_the_top_falls_forwards_and_backwards():
    change = grouping.top_and_rest(YEARS[2024], YEARS[2025])["change"]
    assert change["top"] < -0.1 < 0.05 < change["rest"]  # clearly less; more
    back = grouping.top_and_rest(YEARS[2025], YEARS[2024])["change"]
    assert back["top"] < change["top"]
    tops = [grouping.top_and_rest(YEARS[2025], YEARS[2024], top / 100)["change"]["top"] for top in (5, 20, 50)]
    assert tops == sorted(tops)  # the smaller the top, the more it falls


def test_the_rule_and_its_limits():
    groups = grouping.traditional_groups(PEOPLE)
    assert round((groups == "former").mean(), 1) == 0.4  # four names in ten
    shares = {days: (grouping.traditional_groups(PEOPLE, 4, days) == "former").mean() for days in (180, 730)}
    assert round(shares[180], 1) == 0.5 and round(shares[730], 1) == 0.2  # half, and one in five
    half, year = (grouping.traditional_groups(PEOPLE, 4, days) == "former" for days in (180, 365))
    assert (REGISTER["need"].reindex(PEOPLE.index[half & ~year]) == "leisure").mean() > 0.75  # mostly summer guests


def test_one_in_seven_comes_back():
    once = grouping.came_once(BOUGHT, "2026-01-01", REGISTER["acquired_on"], since="2023-01-01")
    assert len(once) > 1000 and round(1 / once["returned"].mean()) == 7  # one in seven


def test_the_course_centre():
    contacts, survey = course_data("contacts"), course_data("survey").set_index("customer_id")
    last = contacts.loc[contacts["customer_id"] == "A00615", "date"].max()
    assert survey.at["A00615", "answered_on"].strftime("%Y-%m") == "2022-11" and survey.at["A00615", "satisfaction"] == 2
    assert contacts.loc[contacts["date"] == last].set_index("customer_id").at["A00615", "channel"] == "visit"
    assert 300 < (last - survey.at["A00615", "answered_on"]).days < 460  # another year
    assert BOUGHT.loc[BOUGHT["customer_id"] == "A00615", "date"].max() > last + pd.Timedelta(days=150)


def test_silence_foretells_and_few_speak_of_it():
    agreements = REGISTER.reset_index().rename(columns={"relationship_began_on": "began", "relationship_ended_on": "ended"})
    days = pd.date_range("2023-01-01", "2025-01-01", freq="MS")
    found = grouping.silence_and_endings(course_data("contacts"), agreements[agreements["began"].notna()], days)
    assert 0.4 < found["share"].iloc[-1] < 0.6 and found["share"].iloc[0] < 0.06
    exits = course_data("exit_interviews")
    assert (exits["said_lost_interest"] == "yes").mean() < 0.1
    assert exits["reason"].value_counts().index[:2].tolist() == ["inconvenience", "involuntary"]
    assert exits["reason"].nunique() == 8


def test_what_the_exercises_say_in_words():
    grid = find_task("05.A3").expected()
    assert grid.at["leisure", "valuable"] == 1  # just one
    assert len(SIX) == len(CASES) == 6 and len(NINE) == 9
    assert abs(find_task("05.A5").expected() - 0.7) < 0.03  # so it is every year
    seen = grouping.newcomers(BOUGHT, "2026-01-01", REGISTER["acquired_on"], since="2023-01-01")
    seen = seen[REGISTER["need"].reindex(seen.index) == "leisure"]
    once = seen.loc[seen["visits"] == 1, "returned"].mean()
    assert (seen["visits"] >= 2).sum() > 100 and find_task("05.A7").expected() > 1.5 * once  # the second visit makes the customer
    fallen = YEARS[(YEARS[2023] >= 2000) & (YEARS[2024] < 2000)]
    assert 0.2 < find_task("05.A9").expected() / len(fallen) < 0.3
