"""What the prose of chapter 11 says in words, against the data."""

from functools import cache

import pandas as pd
import pytest

from asiakkuus_lib import key_accounts, relationship
from asiakkuus_lib.learn.checking import judge
from asiakkuus_lib.learn.tasks import find_task
from asiakkuus_lib.lessons.common.account_book import AccountBook
from asiakkuus_lib.lessons.l11_relationship_strength import findings, pictures, source
from asiakkuus_lib.lessons.l11_relationship_strength.case import Relationship
from asiakkuus_lib.lessons.l11_relationship_strength.exercises import ACCOUNTANCY, APART, EXPECTED, HEALTH, LIFT
from asiakkuus_lib.lessons.l11_relationship_strength.exercises import CANDIDATES as CANDIDATE_NAMES
from asiakkuus_lib.locale import use_language
from asiakkuus_lib.reading import course_data

FISH, ENGINEERS, BOOKKEEPERS = "A00219", "A02215", "A01441"
CANDIDATES = list(course_data("key_accounts")["customer_id"])


@cache
def of_course() -> Relationship:
    """Suvilinja's relationships, as the page of the lesson has them."""
    own = {"account_book_path": "", "account": "", "gap_from": 1.0}
    lists = dict.fromkeys(("weights", "what_items", "how_items", "expected", "perceived", "bonds", "levels"))
    return Relationship.read({**{name: [] for name in lists}, **own})


def test_the_fish_processor_is_rated_best_by_us_and_least_alike_by_itself():
    case = of_course()
    found = case.table
    assert found["us"].idxmax() == case.compared.index[0] == FISH
    assert round(found.at[FISH, "us"], 2) == 4.25  # eight items
    nine = relationship.directed(case.ratings("us", "now")).loc[FISH]
    assert round(nine.mean(), 2) == 4.33  # with the length
    assert round(found.at[FISH, "customer"], 1) == 2.1
    apart = case.differences.loc[FISH]
    assert set(apart.index[apart == apart.max()]) == {"information_exchange", "commitment"} and apart.max() == 3
    assert apart.min() == 1  # at least one point on every item


def test_all_the_rated_are_thought_better_of_by_us():
    case = of_course()
    assert len(case.compared) == 13 and (case.compared["gap"] > 0).all()
    assert list(set(CANDIDATES) - set(case.compared.index)) == ["A00615"]  # the course centre, which has gone
    assert set(source.source_rows()["criterion"].str.replace(r"_(supplier|customer)$", "", regex=True)) == set(relationship.CRITERIA)


def test_adding_up_as_it_is_written_hides_more_than_half_of_the_gap():
    case = of_course()
    sides = {side: case.ratings(side, "now").loc[case.compared.index].mean(axis=1) for side in ("us", "customer")}
    assert (sides["us"] - sides["customer"]).mean() < case.compared["gap"].mean() / 2


def test_we_see_it_rise_while_they_see_it_fall():
    both = of_course().followed
    assert len(both) == 12
    assert ((both["us_now"] > both["us_before"]).sum(), (both["us_now"] < both["us_before"]).sum()) == (8, 1)
    assert ((both["customer_now"] > both["customer_before"]).sum(), (both["customer_now"] < both["customer_before"]).sum()) == (3, 8)
    assert set(of_course().narrowed) == {ENGINEERS, BOOKKEEPERS}


def test_contacts_do_not_tell_why_two_came_nearer():
    found = of_course().table
    change = found["customer_now"] - found["customer_before"]
    contacts = course_data("contacts")
    calls = contacts.groupby(["customer_id", contacts["date"].dt.year]).size().unstack(fill_value=0)
    for who in (ENGINEERS, BOOKKEEPERS):
        assert change[who] > 0 and calls.at[who, 2025] < calls.at[who, 2024]  # both rose, and were contacted less often
    assert calls.at[change.idxmin(), 2024] > 0 == calls.at[change.idxmin(), 2025]  # not at all the year after


def test_small_moves_may_be_chance():
    both = of_course().followed
    moved = both["customer_now"] - both["customer_before"]
    assert ((moved >= 0.3).sum(), (moved <= -0.3).sum()) == (2, 6) and moved.mean() < -0.1 < 0.1 < (both["us_now"] - both["us_before"]).mean()


def test_weights_change_whose_gap_is_the_widest():
    case = of_course()
    sides = [relationship.strength(case.ratings(side, "now"), dict.fromkeys(relationship.SCORED, 1.0) | {"institutionalisation": 4.0}) for side in ("us", "customer")]
    assert (sides[0] - sides[1]).idxmax() != FISH == case.compared["gap"].idxmax()


def test_all_who_answered_are_satisfied():
    survey = course_data("survey")
    answers = survey[(survey["answered_on"].dt.year == 2025) & survey["customer_id"].isin(CANDIDATES)].set_index("customer_id")
    assert len(answers) == 8 and (answers["satisfaction"] >= 4).all()
    assert of_course().table["customer"].idxmin() not in answers.index  # the one with the lowest rating did not answer
    of_fish = answers.loc[FISH]
    assert of_fish["satisfaction"] == 4 and of_fish["answered_on"].strftime("%Y-%m") == "2025-12"
    assert of_course().table["customer"].max() < 4  # none of them gives the relationship a four


def test_who_complains():
    complaints = course_data("complaints")
    assert complaints["date"].dt.year.between(2023, 2025).all()
    counts = complaints["customer_id"].value_counts()
    assert FISH not in counts and counts[ENGINEERS] == 2  # not once; twice
    assert of_course().table["customer"].idxmax() == ENGINEERS  # rates the relationship higher than any other


def test_three_of_its_bonds_are_barriers():
    case = of_course()
    assert relationship.bond_balance(case.bonds).to_dict() == {"barriers": 3, "wishes": 1}
    people = course_data("account_people").query("customer_id == @FISH")
    planner = people[people["counterpart"] == "S07"]
    assert planner["position_en"].tolist() == ["Transport planner"]  # the social bond is between two people
    directors = people[people["role_1"] == "decider"]["person_id"]
    assert not course_data("contacts")["person_id"].isin(directors).any()  # the directors have not met


def test_the_gap_is_in_how_and_not_in_what():
    items = of_course().quality
    by_side = items.groupby("dimension")["gap"].mean()
    assert by_side["how"] < -1 < by_side["what"] < 0  # the freight and the cold chain are almost what was promised
    assert items.loc[items["gap"].idxmin(), "dimension"] == "how"


def test_nearly_all_that_can_be_won_is_where_the_relationship_is_weak():
    found = of_course().table
    sure = found[~found["guess"] & found["customer"].notna() & (found["potential"] > 0)]
    assert sure.loc[sure["customer"] < 3, "potential"].sum() / sure["potential"].sum() > 0.9
    assert len(found) == 14
    weak = sure[sure["customer"] < 3]
    accounts = AccountBook.of_course().accounts
    assert weak["potential"].idxmax() == "A01813" and key_accounts.verify(accounts)["verdict"]["A01813"] == "no"  # stopped at the gate


def test_the_lecture_leaves_half_of_its_cells():
    rows = source.source_rows().set_index("criterion")
    assert rows["certain"].sum() * 2 == len(rows)  # half of the cells are lost
    certain = course_data("relationship_assessment").set_index("criterion").query("status != 'ambiguous'")
    assert certain.loc["bargaining_power", ["rl_en", "g_en"]].tolist() == ["low", "low"]
    assert certain.loc[["cooperation", "commitment", "length"], "rl_en"].tolist() == ["high level", "high", "long"]
    assert certain.loc["perceived_distance", ["rl_en", "g_en"]].tolist() == ["low", "medium"]
    ways = source.strengths_of_rl_and_g()
    assert (ways[:, 0] > ways[:, 1]).mean() > 0.8


def test_what_the_exercises_say_in_words():
    ours, theirs, apart = find_task("11.A2").expected()
    as_written = LIFT.drop("length")
    plain = (as_written["us"] - as_written["customer"]).mean()
    assert plain == pytest.approx(apart / 3)  # a third of this
    turned = relationship.differences(LIFT[["us"]].T.set_axis([0]), LIFT[["customer"]].T.set_axis([0])).loc[0]
    assert turned["external_influence"] == turned.max()  # above all the influence of outsiders
    assert (ours, theirs) == (3.875, 2.75)
    assert relationship.bond_balance(ACCOUNTANCY).to_dict() == {"barriers": 3, "wishes": 5}
    assert HEALTH[:3].count("functional") == 2  # two of the three faults in the notes
    assert set(EXPECTED) == {"technical", "functional"}
    assert find_task("11.A6").expected() == ["strategic", 2.0]
    criterion, grown = find_task("11.A7").expected()
    assert criterion == APART and round(grown, 2) == 0.67
    assert find_task("11.A9").expected()[0] == 0  # B cannot be stronger than A


def test_how_many_ways_the_lectures_table_can_be_filled():
    rows = source.source_rows().set_index("criterion")
    levels = set(source.LEFT["institutionalisation"][1])
    assert len(levels) == 3 and rows.at["institutionalisation", "fillings"] == 3 * 3
    assert len(source.strengths_of_rl_and_g()) == rows["fillings"].prod() == 4860
    assert {word: source.POINTS[word] for word in ("Niska", "Krótkoterminowa", "Średni", "Wysoki")} == {"Niska": 1, "Krótkoterminowa": 1, "Średni": 2, "Wysoki": 3}


def test_the_figure_under_the_first_guess_has_the_answer():
    use_language("en")
    figure = findings.criteria(of_course()).figure
    assert figure is not None and figure.subtitle.startswith("Means without the length: ours 4.25, the customer’s 2.13.")


@pytest.mark.parametrize(("told", "share", "says"), [(4, 0.0, "one relationship and €500"), (1, 0.25, "1.25 relationships"), (3, 0.1, "1.3 relationships"), (4, 0.5, "3 relationships")])
def test_what_one_failure_costs_in_words(told, share, says):
    use_language("en")
    assert says in pictures.family(500, told, share).title


def test_levels_that_are_all_alike_are_not_listed():
    use_language("en")
    assert "all alike" in pictures.levels({"strategic": 4, "tactical": 4, "operative": 4}, ["strategic", "tactical", "operative"]).title


def test_the_two_days():
    days = find_task("11.A8").expected()
    found = of_course().table
    change = found["customer_now"] - found["customer_before"]
    assert days == {"keep": "A00756", "grow": "A02867"}
    assert change[days["keep"]] <= -0.3 < change[days["grow"]]
    bought = found["bought"].drop(FISH)
    larger = bought.index[bought > bought[days["keep"]]]
    assert len(larger) == 2 and change[larger].abs().max() < 0.3  # two larger buyers, whose ratings have hardly moved
    assert found["potential"].idxmax() != days["grow"] and found["customer"][days["grow"]] < 3  # no strong one: the direction counts
    assert {code: (name,) for code, name in of_course().book.names.items()} == CANDIDATE_NAMES
    one_point = pd.Series([1.0] + [0.0] * 7).mean()
    assert one_point == 0.125


@pytest.mark.parametrize(("task", "answer", "says"), [
    ("11.A2", [29 / 8, 20 / 8, 9 / 8], "what number is the rating subtracted"), ("11.A2", [19 / 8, 10 / 8, 9 / 8], "A reversed rating is added"),
    ("11.A2", [23 / 6, 17 / 6, 1], "left out"), ("11.A2", [31 / 8, 24 / 8, 7 / 8], "only those, on the housing"), ("11.A2", [27 / 8, 22 / 8, 5 / 8], "on the lift firm's form too"),
    ("11.A2", [31 / 8, 20 / 8, 11 / 8], "housing company's eight items"), ("11.A2", [30 / 8, 22 / 8, 1.0], "lift firm's eight items"), ("11.A2", [3.4, 3.1, 0.3], "too few decimals"),
    ("11.A3", [0.5 - 1.5 - 0.5], "commas"), ("11.A3", [0.5, 1.5, 0.5], "minus signs"), ("11.A3", [-0.5, 1.5, -0.5], "The mean is right"),
    ("11.A3", [-0.2, -1.4, -0.8], "chapter"), ("11.A7", ["perceived_distance", 2.83], "wrong way round"),
    ("11.A7", pd.Series(range(8)) / 10, "whole column"), ("11.A3", [4.25, 3.75, -0.5], "first two are means"),
    ("11.A7", ["change.idxmax()", "change.max()"], "quotation marks"), ("11.A7", ["commitment", -0.42], "take our own rating"), ("11.A7", ["commitment", 0.25], "take the customers' rating"),
    ("11.A7", "commitment", "Two things"), ("11.A7", 0.67, "Two things"), ("11.A8", {"keep": "A04040", "grow": "A02867"}, "not known"),
    ("11.A8", {"keep": "Ristens", "grow": "A02867"}, "A name is shortened"),
    ("11.A8", {"keep": "A00219", "grow": "A02867"}, "Of the others whose rating has fallen"),
    ("11.A8", {"keep": "Ristens Data Ab", "grow": "Siikasalmen kunta"}, "column gate"),
])  # fmt: skip
def test_what_a_student_typed_is_answered(task, answer, says):
    use_language("en")
    assert says in str(judge(find_task(task), answer))


def test_a_customer_may_be_named():
    assert judge(find_task("11.A8"), {"keep": "Ristens Data Ab", "grow": "Kajavakarin Ohjelmistot Oy"}).state.value == "correct"
