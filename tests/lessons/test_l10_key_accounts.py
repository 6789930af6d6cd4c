"""What the prose of chapter 10 says in words, against the data."""

from functools import cache

import pandas as pd

from asiakkuus_lib import customer_share, key_accounts
from asiakkuus_lib.key_accounts import NO, UNKNOWN
from asiakkuus_lib.learn.tasks import find_task
from asiakkuus_lib.lessons.l10_key_accounts.case import KeyAccounts
from asiakkuus_lib.lessons.l10_key_accounts.exercises import AGENCY, HOSPITAL, ROW, SIX
from asiakkuus_lib.reading import course_data
from asiakkuus_lib.report.reading_parameters import READING

LETTERS = course_data("scoring_raw").set_index("customer")
WEIGHTS = course_data("scoring_weights").set_index("criterion")["weight_percent"]
TOTALS = key_accounts.weighted_scores(LETTERS, WEIGHTS)
NEAR = key_accounts.weights_within(WEIGHTS * 0.75, WEIGHTS * 1.25)
EUROS = course_data("scoring_euros").set_index("customer")
EURO_GAPS = EUROS["total_purchases_eur"] - EUROS["own_purchases_eur"]
FUTURE = customer_share.future_gap(EUROS["total_purchases_eur"], EUROS["market_growth"], EUROS["share_before"], EUROS["share_after"])


@cache
def of_course() -> KeyAccounts:
    """Suvilinja's candidates, as the page of the lesson has them."""
    own = {"account_book_path": "", "data_path": "", "costs_path": "", "top_n": 5, "weight_range": 0.25, "zero_rule": True, "points": "rank"}
    return KeyAccounts.read({**{name: parameter.default for name, parameter in READING.items()}, **own})


def test_the_lecture_and_suvilinja_are_two_worlds():
    candidates = set(course_data("key_accounts")["customer_id"])
    assert len(LETTERS) == 13 and len(candidates) == 14 and not candidates & set(LETTERS.index)
    assert set(EUROS.index) == set(LETTERS.index)
    register = course_data("customers").set_index("customer_id")
    assert (register.loc[list(candidates), "customer_type"] == "business").all()  # neither table has consumers


def test_the_rules_of_the_points():
    assert WEIGHTS.sum() == 95
    assert LETTERS.at["CT", "image"] == 9 and (LETTERS["image"] > 9).sum() == 4  # fifth in image
    assert key_accounts.rank_scores(EURO_GAPS, zero_as=0).equals(LETTERS["current_gap"].astype(float))  # the order is that of the slide


def test_the_first_is_certain_and_the_fifth_is_not():
    anyhow = key_accounts.chances(LETTERS, key_accounts.any_weights(list(WEIGHTS.index)), 5)
    assert round(anyhow.at["RL", "first"], 2) == 0.96  # nearly all of them
    assert key_accounts.dominance(LETTERS).loc["RL"].sum() == 8
    order = TOTALS.sort_values(ascending=False).index.tolist()
    assert order[:6] == ["RL", "RB", "P", "G", "NK", "KQ"]
    near = key_accounts.chances(LETTERS, NEAR, 4)["in_top"]
    assert set(near.index[near > 0.99]) == set(order[:4])  # the first four are certain
    turns = key_accounts.turning_points(LETTERS, WEIGHTS, 5)
    assert list(turns.loc["know_how", ["down_in", "down_out"]]) == [order[5], order[4]]  # with less know-how KQ overtakes NK
    fifth = key_accounts.place_chances(LETTERS, NEAR, 5).sort_values(ascending=False)
    assert fifth.index[:2].tolist() == ["NK", "KQ"] and round(fifth["NK"] * 4) == 3 and round(fifth["KQ"] * 4) == 1


def test_what_ranks_lose():
    share = LETTERS["current_gap"] / LETTERS["current_gap"].max()
    assert 0.25 < share["P"] < 1 / 3  # a little less than a third
    assert EURO_GAPS["P"] / EURO_GAPS.max() < 0.1
    assert (EURO_GAPS["P"] < EURO_GAPS).sum() == 9  # P is tenth
    euros = LETTERS.assign(current_gap=key_accounts.scaled_scores(EURO_GAPS), future_gap=key_accounts.scaled_scores(FUTURE))
    by_euros = key_accounts.weighted_scores(euros, WEIGHTS)
    rise = key_accounts.rank_customers(by_euros)
    assert by_euros["G"] < TOTALS["G"] and rise["G"] == 2 and rise["P"] > 3  # G loses points too, and rises
    assert all(by_euros[who] - TOTALS[who] < by_euros["G"] - TOTALS["G"] for who in ("RB", "P"))  # those that it passes lose more
    one = key_accounts.rank_customers(key_accounts.weighted_scores(LETTERS.assign(current_gap=LETTERS["current_gap"].replace(0, 1)), WEIGHTS))
    before = key_accounts.rank_customers(TOTALS)
    assert sorted(before[before != one]) == sorted(one[before != one]) == [8, 9]  # the zero rule swaps ranks 8 and 9


def test_the_lost_cells():
    slide = course_data("scoring_damaged").set_index("customer")
    by_sums = key_accounts.fillings(slide[list(WEIGHTS.index)], WEIGHTS, slide["total"], 13)
    assert [who for who, ways in by_sums.items() if len(ways) > 1] == ["P", "MD", "WJ"]  # in ten rows the sum leaves one


def test_what_the_exercises_say_in_words():
    kinds = find_task("10.A1").expected()
    largest = SIX["sales"].nlargest(3).index
    assert sum(kinds[who] == "both_kinds" for who in largest) == 1  # one of the three largest is a key account
    assert len(AGENCY) == len(HOSPITAL) == 5
    assert find_task("10.A3").expected() == ["network", "KQ", "NK"]
    assert find_task("10.A4").expected() == {"LA", "LC"}
    equal = key_accounts.rank_customers(key_accounts.weighted_scores(LETTERS, pd.Series(20.0, WEIGHTS.index)))
    assert (equal == 5).sum() == 3 and equal["YB"] == 5  # three share the fifth place
    assert find_task("10.A7").expected() == {"WJ": 8, "YB": 9, "ND": 9}
    assert find_task("10.A8").expected() < LETTERS.at["CT", "current_gap"] == 7
    assert find_task("10.A11").expected() == ROW["network"] == 9
    assert find_task("10.A10").expected()[0] == "centre"


def test_suvilinjas_candidates():
    case = of_course()
    accounts, places = case.accounts, case.places
    bought = accounts["bought"].sort_values(ascending=False)
    register = course_data("customers").set_index("customer_id")
    sales = case.sales[register["customer_type"].reindex(case.sales.index) == "business"]
    assert set(sales.nlargest(5).index) == set(bought.index[:5])  # the five largest of all businesses are candidates
    buyers = sales[sales > 0]
    assert buyers.nlargest(round(len(buyers) / 5)).sum() < 0.6 * buyers.sum()  # far from four fifths
    assert len(set(bought.index[:5]) & set(places.index[:5])) == 1
    first, largest = places.index[0], bought.index[0]
    assert accounts.at[first, "bought"] == 0 and accounts.at[first, "basis"] == "guess"  # has not bought anything; a guess
    assert case.verified.at[first, "verdict"] == UNKNOWN and len(case.verified.at[first, "open"]) == 2  # two things are not known
    profit = case.brings(case.profit)
    assert profit.idxmax() == largest  # the largest brings in the most profit as well
    assert accounts.at[largest, "share_before"] == accounts.at[largest, "share_after"]  # its share of its market is not growing
    assert list(places.index[:5][case.verified.loc[places.index[:5], "verdict"] == NO]) == ["A01813", "A02477"]
    assert case.verified.at["A01813", "failed"] == ("flexible",) and case.verified.at["A02477", "failed"] == ("fair",)
    assert profit["A01813"] < 0 and case.near.at[largest, "in_top"] < 0.5
    assert len(case.sure) == 4 and list(case.unsure) == ["A02319"] and list(case.rivals) == [largest]
    assert [round(100 * part) for part in (case.near.at[largest, "in_top"], case.gaps.at[largest, "share"])] == [17, 71]  # of the model answer of O3
    assert case.names[largest] == "Hylkeluodon Kalanjalostus Oy"


def test_the_five_of_each_list():
    case = of_course()
    by_points = list(case.places.index[:5])
    words = ["Varv", "Ohjelmistot", "kunta", "Elintarvike", "Betoni"]  # shipyard, software house, municipality, food factory, concrete works
    assert all(word in case.names[who] for word, who in zip(words, by_points, strict=True))
    bought = case.accounts["bought"].reindex(case.chosen)
    assert (bought > 0).sum() == 4 and (case.brings(case.profit)[case.chosen] > 0).sum() == 4  # four of the five buy
    assert case.standing.difference(case.chosen, sort=False)[0] == case.accounts["bought"].idxmax()  # if one fails, the largest comes in


def test_the_last_place():
    case = of_course()
    last, largest = case.unsure[0], case.accounts["bought"].idxmax()
    lead = case.scores.loc[last] - case.scores.loc[largest]
    assert set(lead.index[lead > 0]) == {"image", "know_how", "future_gap"} and set(lead.index[lead < 0]) == {"current_gap", "network"}
    gaps = case.gaps["gap"] + case.gaps["future"]
    assert abs(gaps[last] / gaps[largest] - 1) < 0.1  # euros do not settle it either
    won = case.scored(case.values.assign(current_gap=case.gaps["attainable"]))
    five = key_accounts.weighted_scores(won, case.weights)[case.standing].nlargest(5).index
    assert set(five[:4]) == set(case.chosen) - {last}  # with points for what can be won the other four stay
    assert case.names[five[4]] == "Myrskyluodon Kurssikeskus Oy" and case.accounts.at[five[4], "bought"] == 0  # has left


def test_one_candidate_answers_four_of_the_seven_questions():
    case = of_course()
    first = case.places.index[0]
    by = [case.gaps["future"], case.gaps["gap"], *(case.accounts[name] for name in ("image", "network"))]
    assert all(values[first] == values.max() for values in by)
    assert case.accounts.at[first, "know_how"] < case.accounts["know_how"].max()
