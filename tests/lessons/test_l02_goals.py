"""What the prose of chapter 2 says in words, against the data."""

import pandas as pd
import pytest

from asiakkuus_lib import profitability, retention, rfm, satisfaction
from asiakkuus_lib.learn.tasks import find_task
from asiakkuus_lib.lessons.l02_goals.exercises import BONDS, CALLS, POWER, WHOLES, answered_groups, reached
from asiakkuus_lib.reading import course_data, read_costs, read_transactions

# Where satisfaction makes no difference; when the course centre counts as a leaver; the limit that warns of half.
FOUND_BY_MOVING = {"times": 1, "days": 730, "limit": 5, "happy": None, "churn": None, "see": None}

SURVEY = course_data("survey")
REGISTER = course_data("customers").set_index("customer_id")
KNOWN = SURVEY[SURVEY["left_next_year"].notna()]
LEFT, SATISFIED = KNOWN["left_next_year"] == "yes", KNOWN["satisfaction"] >= 4
SEES = KNOWN["alternative_available"] == "yes"
ENDED = REGISTER["relationship_ended_on"]
OFTEN, YEAR = 12, 365


def test_the_two_directions():
    among, happy, others = SATISFIED[LEFT].mean(), LEFT[SATISFIED].mean(), LEFT[~SATISFIED].mean()
    assert abs(among - 2 / 3) < 0.02 and abs(others - 1 / 4) < 0.02  # two in three; one warning in four is right
    assert 2.5 < others / happy < 3  # nearly three times
    assert among < SATISFIED.mean() and 0.6 <= among <= 0.8  # fewer than chance would bring; the slide's figure holds
    assert abs(1 - retention.retained_share(LEFT.mean(), 5) - 0.5) < 0.03  # the claim of half in five years fits
    assert LEFT[SATISFIED].mean() == pytest.approx(0.1, abs=0.01)  # nine in ten stayed


def test_the_course_centre():
    (centre,) = SURVEY[SURVEY["customer_id"] == "A00615"].to_dict("records")
    days = (ENDED["A00615"] - centre["answered_on"]).days
    assert (centre["satisfaction"], centre["repurchase_intention"], centre["alternative_available"]) == (2, 1, "no")
    assert centre["answered_on"].strftime("%Y-%m") == "2022-11" and ENDED["A00615"].year == 2024
    assert 545 < days <= FOUND_BY_MOVING["days"]  # for almost two years


def test_an_answer_fades():
    first = KNOWN[KNOWN["answered_on"].dt.year == 2022].set_index("customer_id")
    days, happy = (ENDED.reindex(first.index) - first["answered_on"]).dt.days, first["satisfaction"] >= 4
    assert first["answered_on"].max() + pd.Timedelta(days=1095) < pd.Timestamp("2026-01-01")  # all are followed to the end
    ratios = [(days <= limit)[~happy].mean() / (days <= limit)[happy].mean() for limit in (180, 365, 545, 730, 1095)]
    assert ratios == sorted(ratios, reverse=True) and ratios[1] > 1.5 * ratios[-1]


def test_grades_and_limits():
    caught = {limit: (KNOWN["satisfaction"] < limit)[LEFT].mean() for limit in (2, 3, 4, 5)}
    assert min(limit for limit, share in caught.items() if share >= 0.5) == FOUND_BY_MOVING["limit"]
    right = [LEFT[KNOWN["satisfaction"] < limit].mean() for limit in (4, 5)]
    assert right[0] > right[1]  # the more are caught, the more calls are wasted
    ends = [satisfaction.wilson(int(LEFT[KNOWN["satisfaction"] == grade].sum()), int((KNOWN["satisfaction"] == grade).sum())) for grade in (1, 2)]
    assert ends[0][0] < ends[1][0] < ends[0][1] < ends[1][1]  # nothing can be said of their order


def test_the_alternative():
    by_grade, by_alternative = LEFT[~SATISFIED].mean() / LEFT[SATISFIED].mean(), LEFT[SEES].mean() / LEFT[~SEES].mean()
    assert 1 < by_grade / by_alternative < 1.1  # a little more sharply
    stayed = 1 - LEFT.groupby([SEES, KNOWN["satisfaction"]]).mean()
    assert stayed[False, 5] - stayed[False, 4] < 0.02 < 0.1 < stayed[True, 5] - stayed[True, 4]  # nearly as many, and not
    assert all(stayed[False].loc[2:] > stayed[True].loc[2:])


def test_a_bad_score_is_given_by_satisfied_customers_too():
    assert SATISFIED[KNOWN["recommend"] <= 6].mean() > 0.4


def test_leaving_shows_in_attitude_and_not_in_purchases():
    asked = KNOWN[KNOWN["answered_on"] >= "2023-12-01"]
    days = read_transactions().frame[["customer_id", "date"]].drop_duplicates()
    pairs = asked.rename_axis("answer").reset_index().merge(days, on="customer_id")
    before = (pairs["answered_on"] - pairs["date"]).dt.days
    bought = pairs[(before >= 0) & (before < YEAR)].groupby("answer").size().reindex(asked.index, fill_value=0)
    for often in (2, 4, 8, 12, 18):
        rates = LEFT[asked.index].groupby([SATISFIED[asked.index], bought >= often]).mean()
        assert rates[False].min() > 1.8 * rates[True].max()


def test_why_they_left():
    exits = course_data("exit_interviews")
    wrong = exits["reason"].str.contains("failure") | (exits["reason"] == "ethical_problems")
    happy = exits["satisfaction_afterwards"] >= 4
    assert 0.17 < wrong.mean() < 0.25  # one in five
    assert happy[wrong].mean() < 0.2 < 0.5 < min(happy[exits["reason"] == reason].mean() for reason in exits.loc[~wrong, "reason"].unique())
    before = SURVEY.sort_values("answered_on").groupby("customer_id")["satisfaction"].last().reindex(exits["customer_id"]).set_axis(exits.index)
    assert (before.dropna() >= 4).mean() > happy[before.notna()].mean()  # the same people, two numbers


def test_complaints():
    complaints = course_data("complaints")
    gone = ENDED[ENDED.between("2024-01-01", "2025-12-31")]
    before = (complaints["customer_id"].map(gone) - complaints["date"]).dt.days
    assert 0.15 < complaints.loc[before.between(0, YEAR), "customer_id"].nunique() / len(gone) < 0.25  # one in five
    asked = complaints[(complaints["date"] < "2025-01-01") & complaints["customer_id"].map(REGISTER["agreement"]).notna()]
    left = (asked["customer_id"].map(ENDED) - asked["date"]).dt.days <= YEAR
    in_force = REGISTER[(REGISTER["relationship_began_on"] < "2024-01-01") & ~(ENDED < "2024-01-01")]
    usual = (in_force["relationship_ended_on"] < "2025-01-01").mean()
    assert abs(left[asked["answered_days"] <= 3].mean() - usual) < 0.03 and left[asked["answered_days"] > 7].mean() > 2 * usual


def test_who_left_without_a_word():
    gone = ENDED.dropna().rename("ended").reset_index().merge(SURVEY, on="customer_id")
    asked = gone.loc[(gone["ended"] - gone["answered_on"]).dt.days.between(0, YEAR), "customer_id"].nunique()
    assert 0.4 < 1 - asked / ENDED.notna().sum() < 0.5  # nearly half had not answered


def test_frequent_buyers_mostly_make_a_profit():
    bought = read_transactions().frame
    days = rfm.rfm_table(bought, "2026-01-01")["frequency"]
    profit = profitability.customer_profit_parts(bought, read_costs().frame)["profit"]
    assert 0.2 < (profit.reindex(days.index[days >= OFTEN]) < 0).mean() < 0.3


def test_what_the_exercises_say_in_words():
    assert len(WHOLES) == 6 and len(BONDS) == 10
    assert POWER.satisfied / POWER.answers == 0.8 > POWER.satisfied_of_left  # four in five; fewer of those who left
    score, low, high, _answers = find_task("02.A7").expected()
    assert low < 0 < score < high and high - low > 30  # the interval is wide
    plan = find_task("02.A8").expected()
    sizes = {name: size for name, (size, _left) in answered_groups().items()}
    by_lot = reached({name: CALLS * n / sum(sizes.values()) for name, n in sizes.items()})
    assert sum(plan.values()) == CALLS and 1.8 < reached(plan) / by_lot < 2.2  # about twice as often
    best = max(reached({**plan, more: plan[more] + 1, less: plan[less] - 1}) for more in "AB" for less in "BCD" if plan[less] and more != less)
    assert reached(plan) > best


def test_the_unseen_company_adds_up():
    answered, happy, left, happy_left, silent_left = 400, 360, 48, 38, 50
    assert round(happy_left / left, 2) == 0.79 and happy / answered == 0.9
    assert round(happy_left / happy, 2) == 0.11 and (left - happy_left) / (answered - happy) == 0.25 == silent_left / (600 - answered)
    assert left + silent_left == 30 + 40 + 28
