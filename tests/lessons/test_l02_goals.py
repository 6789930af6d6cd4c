"""What the prose of chapter 2 says in words, against the data."""

import pandas as pd
import pytest

from asiakkuus_lib import profitability, retention, rfm, satisfaction
from asiakkuus_lib.learn.checking import judge
from asiakkuus_lib.learn.state import State
from asiakkuus_lib.learn.tasks import find_task
from asiakkuus_lib.lessons.l02_goals.exercises import BONDS, CALLS, POWER, SIGNS, WHOLES, answered_groups, reached
from asiakkuus_lib.reading import course_data, read_costs, read_transactions

# Where satisfaction makes no difference; the limit at which calls most often reach a leaver.
FOUND_BY_MOVING = {"times": 1, "limit": 3, "happy": None, "churn": None, "see": None}

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
    assert 545 < days <= 730  # for almost two years


def test_an_answer_goes_out_of_date():
    """Of those still there when each year begins: the difference is large in the first, small in the second."""
    first = KNOWN[KNOWN["answered_on"].dt.year == 2022].set_index("customer_id")
    days, happy = (ENDED.reindex(first.index) - first["answered_on"]).dt.days, first["satisfaction"] >= 4
    assert first["answered_on"].max() + pd.Timedelta(days=1095) < pd.Timestamp("2026-01-01")  # all are followed to the end
    apart = []
    for year in (1, 2, 3):
        there = ~(days <= 365 * (year - 1))
        gone = days <= 365 * year
        apart.append(gone[there & ~happy].mean() - gone[there & happy].mean())
    assert apart[0] > 0.1 > 0.05 > apart[1] and (~happy).sum() < 100  # the groups are small


def test_grades_and_limits():
    hits = {limit: LEFT[KNOWN["satisfaction"] < limit].mean() for limit in (2, 3, 4, 5)}
    best = max(hits, key=hits.get)
    assert best == FOUND_BY_MOVING["limit"]
    right = [LEFT[KNOWN["satisfaction"] < limit].mean() for limit in (4, 5)]
    assert right[0] > right[1]  # the more are caught, the more calls are wasted
    ends = [satisfaction.wilson(int(LEFT[KNOWN["satisfaction"] == grade].sum()), int((KNOWN["satisfaction"] == grade).sum())) for grade in (1, 2)]
    assert ends[0][0] < ends[1][0] < ends[0][1] < ends[1][1]  # nothing can be said of their order


def test_the_alternative():
    by_grade, by_alternative = LEFT[~SATISFIED].mean() / LEFT[SATISFIED].mean(), LEFT[SEES].mean() / LEFT[~SEES].mean()
    assert 1 < by_grade / by_alternative < 1.1 and 2.5 < by_alternative < 3  # nearly three times, both
    stayed = 1 - LEFT.groupby([SEES, KNOWN["satisfaction"]]).mean()
    assert stayed[False, 5] - stayed[False, 4] < 0.02 < 0.1 < stayed[True, 5] - stayed[True, 4]  # nearly as many, and not
    assert all(stayed[False].loc[2:] > stayed[True].loc[2:])


def test_a_bad_score_is_given_by_satisfied_customers_too():
    assert SATISFIED[KNOWN["recommend"] <= 6].mean() > 0.4


def test_with_a_good_attitude_purchases_make_no_difference_and_with_a_weak_one_the_order_turns():
    asked = KNOWN[KNOWN["answered_on"] >= "2023-12-01"]
    days = read_transactions().frame[["customer_id", "date"]].drop_duplicates()
    pairs = asked.rename_axis("answer").reset_index().merge(days, on="customer_id")
    before = (pairs["answered_on"] - pairs["date"]).dt.days
    bought = pairs[(before >= 0) & (before < YEAR)].groupby("answer").size().reindex(asked.index, fill_value=0)
    first = []
    for often in (2, 4, 8, 12, 18):
        rates = LEFT[asked.index].groupby([SATISFIED[asked.index], bought >= often]).mean()
        assert abs(rates[True, True] - rates[True, False]) < 0.03
        first.append(rates[False, True] > rates[False, False])
    assert set(first) == {True, False}


def test_why_they_left():
    exits = course_data("exit_interviews")
    wrong = exits["reason"].str.contains("failure") | (exits["reason"] == "ethical_problems")
    happy = exits["satisfaction_afterwards"] >= 4
    assert 0.17 < wrong.mean() < 0.25  # one in five
    assert happy[wrong].mean() < 0.2 < 0.5 < min(happy[exits["reason"] == reason].mean() for reason in exits.loc[~wrong, "reason"].unique())
    before = SURVEY.sort_values("answered_on").groupby("customer_id")["satisfaction"].last().reindex(exits["customer_id"]).set_axis(exits.index)
    assert 0.55 < happy.mean() < 0.6 < SATISFIED[LEFT].mean()  # asked in the slide's way, a little short of 60 per cent
    assert (before.dropna() >= 4).mean() > happy[before.notna()].mean()


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
    between = asked["answered_days"].between(4, 7)
    assert left[between].mean() < 1.2 * usual and between.sum() < 30  # no more often than others, but few


def test_who_left_without_a_word():
    gone = ENDED.dropna().rename("ended").reset_index().merge(SURVEY, on="customer_id")
    asked = gone.loc[(gone["ended"] - gone["answered_on"]).dt.days.between(0, YEAR), "customer_id"].nunique()
    assert 0.4 < 1 - asked / ENDED.notna().sum() < 0.5  # nearly half had not answered
    last = gone[(gone["ended"] - gone["answered_on"]).dt.days.between(0, YEAR)].sort_values("answered_on").groupby("customer_id")["satisfaction"].last()
    assert abs((last < 4).mean() - 1 / 3) < 0.03 and abs((last < 4).sum() / ENDED.notna().sum() - 1 / 5) < 0.03  # of those who answered, and of all


def test_frequent_buyers_make_a_profit_more_often_than_others():
    bought = read_transactions().frame
    days = rfm.rfm_table(bought, "2026-01-01")["frequency"]
    profit = profitability.customer_profit_parts(bought, read_costs().frame)["profit"]
    often, seldom = ((profit.reindex(days.index[who]) < 0).mean() for who in (days >= OFTEN, days < OFTEN))
    assert 0.2 < often < 0.3 and abs(seldom / often / (LEFT[~SATISFIED].mean() / LEFT[SATISFIED].mean()) - 1) < 0.15  # much the same


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


def test_the_order_of_b_and_c_is_within_chance():
    rates = {name: LEFT[(SATISFIED if said else ~SATISFIED) & (KNOWN["alternative_available"] == seen)] for name, said, seen in (("B", True, "yes"), ("C", False, "no"))}
    _apart, low, high = satisfaction.difference(*(number for name in "CB" for number in (int(rates[name].sum()), len(rates[name]))))
    assert low < 0 < high
    sizes = {name: size for name, (size, _left) in answered_groups().items()}
    for calls in range(sizes["C"] + 1):
        assert judge(find_task("02.A8"), {"A": 0, "B": CALLS - sizes["D"] - calls, "C": calls, "D": sizes["D"]}).state is State.CORRECT


@pytest.mark.parametrize(
    ("task", "answer"),
    [
        ("02.A2", 0.13), ("02.A2", 12.9), ("02.A2", "12,9 %"), ("02.A3", (72, 96)), ("02.A3", (72.0, 96.0)),
        ("02.A4", (0.62, 0.08, 0.18)), ("02.A4", (62, 8, 18)), ("02.A4", (0.62, 0.075, 0.184)),
    ],
)  # fmt: skip
def test_sensible_rounding_is_accepted(task, answer):
    assert judge(find_task(task), answer).state is State.CORRECT


SLIPS = [
    ("02.A3", [(600, 800), (0.6, 0.8), (0.072, 0.096), (120, 120), 72, (96, 72), (7200, 9600), (528, 704)]),
    ("02.A4", [(150 / 93, 1240 / 93, 310 / 57), (150 / 93, 93 / 1240, 57 / 310), (93 / 150, 93 / 150, 57 / 310), (93 / 150, 93 / 150, 57 / 150), (93 / 150, 93 / 1240, 57 / 150)]),
    ("02.A7", [15, satisfaction.recommend_score(0, 0, 0), satisfaction.recommend_score(9, 7, 6)]),
    ("02.A8", [{"A": 30, "B": 44, "C": 11, "D": 15}, {"A": 30, "B": 0, "C": 41, "D": 29},
               {"A": 0, "B": 20, "C": 41, "D": 29}, {"A": 1, "B": 29, "C": 41, "D": 29}, {"A": 0, "B": 30, "C": 41, "D": 29.5}, {"A": 0, "B": 30.5, "C": 40.5, "D": 29}]),
]  # fmt: skip


@pytest.mark.parametrize(("task", "answer"), [(task, answer) for task, answers in SLIPS for answer in answers])
def test_each_likely_slip_has_its_hint(task, answer):
    assert judge(find_task(task), answer).state is State.KNOWN_MISTAKE


@pytest.mark.parametrize(("task", "right"), [("02.A1", WHOLES), ("02.A5", SIGNS), ("02.A6", BONDS)])
def test_any_two_wrong_words_get_a_hint(task, right):
    """No two mistakes at once lead to a reply that does not say where to look."""
    places = list(right) if isinstance(right, dict) else list(range(len(right)))
    words = sorted(set(right.values() if isinstance(right, dict) else right))
    for one in places:
        for two in places:
            changed = dict(right) if isinstance(right, dict) else dict(enumerate(right))
            changed |= {place: next(word for word in words if word != changed[place]) for place in (one, two)}
            answer = changed if isinstance(right, dict) else list(changed.values())
            assert judge(find_task(task), answer).state is State.KNOWN_MISTAKE


def test_the_unseen_company_adds_up():
    answered, happy, left, happy_left, silent_left = 400, 360, 48, 38, 50
    assert round(happy_left / left, 2) == 0.79 and happy / answered == 0.9
    assert round(happy_left / happy, 2) == 0.11 and (left - happy_left) / (answered - happy) == 0.25 == silent_left / (600 - answered)
    assert left + silent_left == 30 + 40 + 28
    see, see_left, both, both_left = 100, 24, 16, 7  # of those who see an alternative: all, and the dissatisfied
    others, others_left = see - both, see_left - both_left
    rest, rest_left = answered - happy - both, left - happy_left - both_left
    assert (others, others_left, rest, rest_left) == (84, 17, 24, 3) and 40 - both == 24
    assert [round(100 * share) for share in (both_left / both, others_left / others, rest_left / rest)] == [44, 20, 12]
