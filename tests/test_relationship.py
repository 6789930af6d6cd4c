"""The strength of relationships: what must hold of any ratings, the lecture's damaged table, and what the report says."""

import re
from itertools import product
from math import prod

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asiakkuus_lib import relationship as rs
from asiakkuus_lib.errors import ParameterError
from asiakkuus_lib.lessons.common.account_book import AccountBook, form
from asiakkuus_lib.lessons.common.strength_map import strength_map
from asiakkuus_lib.lessons.l11_relationship_strength import findings, source
from asiakkuus_lib.lessons.l11_relationship_strength.case import BOND_NAMES, CRITERION_NAMES, LEVEL_NAMES, Relationship
from asiakkuus_lib.locale import languages, use_language
from asiakkuus_lib.reading import course_data
from asiakkuus_lib.report import Finding
from tests.test_findings import told_by

FISH = "A00219"
EIGHT = list(rs.SCORED)


@pytest.fixture(autouse=True)
def english():
    use_language("en")


@pytest.fixture(scope="module")
def course() -> Relationship:
    return Relationship.read({"account_book_path": ""})


rating = st.one_of(st.none(), st.integers(1, 5))
frames = st.lists(st.lists(rating, min_size=9, max_size=9), min_size=1, max_size=5).map(
    lambda rows: pd.DataFrame(rows, columns=list(rs.CRITERIA), dtype=float))  # fmt: skip


def same(value: float) -> pd.DataFrame:
    """One relationship, all of whose criteria are as good as this."""
    return rs.directed(pd.DataFrame([dict.fromkeys(rs.CRITERIA, value)]))


class TestStrength:
    def test_the_criteria_are_those_of_the_workbook_and_of_the_slide(self):
        assert tuple(column.field for column in form().sheet("relationship").columns)[3:] == rs.CRITERIA
        slide = [name.removesuffix("_supplier").removesuffix("_customer") for name in course_data("relationship_assessment")["criterion"]]
        assert tuple(dict.fromkeys(slide)) == rs.CRITERIA
        assert set(CRITERION_NAMES) == set(rs.CRITERIA) and set(BOND_NAMES) == set(rs.BONDS) and set(LEVEL_NAMES) == set(rs.LEVELS)

    @pytest.mark.parametrize("value", [1.0, 2.5, 5.0])
    def test_what_is_equally_good_by_all_criteria_is_that_strong(self, value):
        assert rs.strength(same(value)).tolist() == [value]

    def test_distance_and_outsiders_weaken_it(self):
        usual = pd.DataFrame([dict.fromkeys(rs.CRITERIA, 3.0)])
        for name in EIGHT:
            more = rs.strength(usual.assign(**{name: 4.0}))[0]
            assert more == pytest.approx(3 - 1 / 8 if name in rs.REVERSED else 3 + 1 / 8)

    def test_its_length_adds_nothing(self):
        usual = pd.DataFrame([dict.fromkeys(rs.CRITERIA, 3.0)])
        assert rs.strength(usual.assign(length=5.0)).equals(rs.strength(usual.assign(length=np.nan)))

    @given(frames)
    def test_it_lies_on_the_scale_or_is_not_known(self, ratings):
        found = rs.strength(ratings)
        enough = ratings[EIGHT].notna().sum(axis=1) >= rs.LEAST
        assert found.notna().equals(enough.rename("strength")) and found.dropna().between(1, 5).all()

    @given(frames)
    def test_turning_twice_changes_nothing(self, ratings):
        assert rs.directed(rs.directed(ratings)).equals(ratings)

    @given(frames, st.lists(st.integers(0, 9), min_size=8, max_size=8).filter(any), st.integers(2, 50))
    def test_only_the_proportions_of_weights_matter(self, ratings, weights, times):
        one, other = (rs.strength(ratings, dict(zip(EIGHT, (w * k for w in weights), strict=True))) for k in (1, times))
        pd.testing.assert_series_equal(one, other)

    def test_a_criterion_with_all_the_weight_is_the_strength(self):
        ratings = pd.DataFrame([dict(zip(rs.CRITERIA, (1, 2, 3, 4, 5, 4, 2, 1, 5), strict=True))])
        assert [rs.strength(ratings, {name: 7})[0] for name in EIGHT] == [1, 2, 3, 4, 5, 4, 4, 5]

    @pytest.mark.parametrize("weights", [dict.fromkeys(EIGHT, 0), {"trust": -1, "commitment": 2}])
    def test_impossible_weights_are_told(self, weights):
        with pytest.raises(ParameterError, match="zero or more"):
            rs.strength(same(3.0), weights)


class TestTwoSides:
    @given(frames, frames)
    def test_a_gap_is_of_judgements_never_of_empty_cells(self, us, customer):
        found = rs.strengths({"us": us, "customer": customer}, least=1)
        told = rs.differences(us, customer)[EIGHT]
        gap = found["us"] - found["customer"]
        assert found["criteria"].reindex(told.index).tolist() == told.notna().sum(axis=1).tolist()
        np.testing.assert_allclose(gap.reindex(told.index), told.mean(axis=1), atol=1e-8)

    @given(frames)
    def test_who_agree_have_no_gap(self, ratings):
        found = rs.strengths({"us": ratings, "customer": ratings})
        assert found["us"].equals(found["customer"].rename("us"))

    @given(frames)
    def test_how_much_is_filled_in_tells_nothing_of_strength(self, ratings):
        assert rs.fill_rate(ratings) == pytest.approx(ratings.notna().sum().sum() / ratings.size)
        assert rs.fill_rate(ratings.where(ratings.isna(), 1.0)) == rs.fill_rate(ratings.where(ratings.isna(), 5.0))


class TestQuality:
    def test_the_same_items_are_compared(self):
        gaps = rs.quality_gaps({"technical": 4.0, "functional": 4.5}, {"functional": 3.0, "technical": 4.5})
        assert gaps.to_dict() == {"technical": 0.5, "functional": -1.5} and gaps.mean() == -0.5

    def test_sources_of_expectation_are_not_dimensions_of_quality(self):
        with pytest.raises(ParameterError, match="selling"):
            rs.quality_gaps({"selling": 4, "image": 5, "technical": 4}, {"technical": 3.5, "functional": 3})


class TestBondsAndLevels:
    def test_there_are_ten_bonds_half_of_them_barriers(self):
        assert len(set(rs.BONDS)) == 10 and rs.bond_balance(rs.BONDS).tolist() == [5, 5] and rs.bond_balance([]).sum() == 0

    def test_another_bond_is_told(self):
        with pytest.raises(ParameterError, match="emotional"):
            rs.bond_balance(["legal", "emotional"])

    def test_an_unknown_level_may_be_the_weakest(self):
        assert rs.weakest_levels({"operative": 2, "tactical": 3, "strategic": float("nan")}) == ()
        assert rs.weakest_levels({"strategic": 3, "operative": 2, "tactical": 3}) == ("operative",)


class TestTheSlide:
    """Slide t31: a text was printed only the first time it stood on it (Polish words in the form that the row demands)."""

    @pytest.fixture
    def table(self) -> pd.DataFrame:
        return course_data("relationship_assessment").set_index("criterion")

    def test_ten_cells_of_twenty_are_certain_and_the_rest_can_be_filled_in_4860_ways(self, table):
        certain = table["status"].isin(["certain", "printed"])
        assert 2 * len(table) == 20 and 2 * certain.sum() == 10 and prod(table["fillings"]) == 4860
        assert set(table.index[certain]) == {"bargaining_power", "cooperation", "commitment", "perceived_distance", "length"}

    def test_the_ways_are_those_of_the_rule_of_the_page(self, table):
        ways = {name: rs.row_fillings(*left) for name, left in source.LEFT.items()}
        assert {name: len(rows) for name, rows in ways.items()} == table["fillings"].to_dict()
        for name, row in table[["rl_pl", "g_pl"]].dropna().iterrows():
            assert tuple(row) in ways[name], name

    def test_rl_is_stronger_in_most_ways_and_not_in_all(self):
        found = source.strengths_of_rl_and_g()
        stronger = found[:, 0] > found[:, 1]
        assert len(found) == 4860 and stronger.mean() == pytest.approx(0.86, abs=0.005)
        assert (found[:, 0] < found[:, 1]).mean() == pytest.approx(0.06, abs=0.005)
        certain = {name: rows for name, rows in source.fillings().items() if len(rows) == 1}
        assert rs.joint_strengths(certain, source.REVERSED, 1, 3).tolist() == [[2.5, 1.75]]

    def test_the_points_of_each_row_are_as_many_as_its_fillings(self, table):
        found = source.fillings()
        assert {name: len(rows) for name, rows in found.items()} == table["fillings"].drop("length").to_dict()
        given = {name: (source.POINTS[a], source.POINTS[b]) for name, (a, b) in table[["rl_pl", "g_pl"]].dropna().T.items() if name != "length"}
        assert all(pair in found[name] for name, pair in given.items())

    @pytest.mark.parametrize("lang", languages())
    def test_what_is_not_certain_is_dashed_or_hidden(self, lang):
        use_language(lang)
        shown, hidden = source.source_table(), source.source_table(show_ambiguous=False)
        assert len(source.source_rows()) == 10 and "10" in shown.title and shown.title == hidden.title
        cells = [cell for row in hidden.table.cells() for cell in row[1:]]
        known = source.source_rows().query("certain")[["rl", "g"]].to_numpy().ravel()
        assert [cell for cell in cells if cell in set(known)] == list(known)

    def test_every_row_of_words_has_its_fillings(self):
        for printed, before in source.LEFT.values():
            words = [*before, *printed]
            brute = {pair for pair in product(words, repeat=2) if [w for i, w in enumerate(pair) if w not in before and w not in pair[:i]] == printed}
            assert set(rs.row_fillings(printed, before)) == brute


class TestTheCourse:
    def test_we_rate_higher_and_most_where_we_rate_best(self, course):
        assert len(course.compared) == 13 and course.compared["gap"].mean() == pytest.approx(1.2, abs=0.05)
        assert course.account == FISH == course.compared["us_alike"].idxmax()
        assert course.compared["us_alike"][FISH] == pytest.approx(4.3, abs=0.05)
        assert list(course.narrowed) == ["A01441", "A02215"] and len(course.widened) == 10

    def test_the_headline_says_with_whom_and_which_way(self, course):
        begin = findings.start(course)
        assert begin.headline == (
            "9 of 13 customers rate the relationship at least a point lower than you do. "
            "Talk about it first with the largest buyers of them: Hylkeluodon Kalanjalostus Oy, Siikasalmen Elintarvike Oy and Ruohokarin kunta.")  # fmt: skip
        assert "The mean gap has widened: 0.9 → 1.2 (12 of 13 accounts)." in begin.actions[0].rests_on and [action.code for action in begin.actions] == ["take_up", "mend", "learn"]
        assert "Tervaluodon Sahatavara Oy (buys €442 a year): the customer's rating 1.25" in begin.actions[1].rests_on and "Vindgrundets Varv Ab (buys nothing; about €75,000 can be won)" in begin.actions[1].rests_on
        assert begin.actions[1].text.endswith("Settle first: Nuottasaaren Betoni Oy (the customer is not fair).") and "Both sides have rated 13 of 14 relationships" in begin.caveat
        assert begin.actions[0].rests_on.count("; owner S0") == 3

    def test_the_gap_does_not_depend_on_what_weights_are_given_to_all_alike(self, course):
        other = Relationship.read({"account_book_path": "", "weights": [2.0] * 8})
        pd.testing.assert_frame_equal(other.compared, course.compared)

    def test_it_is_the_courses_own(self, course):
        assert course.own and course.of_course() is course and course.files == ()
        own = case_of(rows("A"))
        assert not own.own and own.of_course().account == FISH

    @pytest.mark.parametrize("lang", languages())
    def test_every_finding_is_told_in_both_languages(self, lang):
        use_language(lang)
        case = Relationship.read({"account_book_path": ""})
        told = [found for tell in told_by(findings) if isinstance(found := tell(case), Finding)]
        assert len({found.code for found in told}) == len(told) == 10
        assert [said for said in (findings.start(case).headline, *(found.sentence for found in told)) if re.search(r"\d/\d", said)] == []


class TestStrengthAgainstPotential:
    TOLD = pd.DataFrame({"name": list("ABCD"), "strength": [2.0, 4.0, 1.0, np.nan], "potential": [300.0, 100.0, 900.0, 500.0], "bought": 10.0, "guess": [False, False, True, False]})

    def test_nothing_is_counted_on_a_guess(self):
        drawn = strength_map(self.TOLD)
        assert drawn.title == "Accounts whose rating and potential are known (2): 75% of what can be won is with those that rate the relationship below 3; the most with A" and "not counted" in drawn.subtitle
        assert [row[0] for row in drawn.table.cells()] == list("ABCD")

    def test_where_all_is_guessed_the_guesses_are_told(self):
        drawn = strength_map(self.TOLD[self.TOLD["guess"]])
        assert "potential guessed (1): 100%" in drawn.title and "dashed: a guess" in drawn.subtitle and "not counted" not in drawn.subtitle

    def test_without_both_nothing_is_drawn(self):
        assert strength_map(self.TOLD.assign(strength=np.nan)) is None and strength_map(self.TOLD.assign(potential=0.0)) is None

    def test_strong_relationships_are_said_to_be_strong(self):
        assert strength_map(self.TOLD.assign(strength=3.0)).title.startswith("All 3 accounts with something to be won")
        assert strength_map(self.TOLD.assign(strength=3.0).head(1)).title == "The only account with something to be won rates the relationship at least 3: A"


def rows(account: str, us: float | None = 4, customer: float | None = 2, us_then: float | None = None, customer_then: float | None = None, **cells) -> list[dict]:
    """The assessments of an account, each as good by every criterion; further cells are the customer's now."""
    given = {("us", "now"): us, ("customer", "now"): customer, ("us", "then"): us_then, ("customer", "then"): customer_then}
    return [
        {"account": account, "rater": rater, "when": when, **same(value).iloc[0].to_dict(), **(cells if (rater, when) == ("customer", "now") else {})}
        for (rater, when), value in given.items() if value is not None
    ]  # fmt: skip


def case_of(*assessments: list[dict], accounts: pd.DataFrame | None = None, **given) -> Relationship:
    told = [row for some in assessments for row in some]
    named = pd.DataFrame({"account": list(dict.fromkeys(row["account"] for row in told))}) if accounts is None else accounts
    sheets = {"accounts": named} | ({"relationship": pd.DataFrame(told)} if told else {})
    read = Relationship.read({"account_book_path": "", **given})
    return Relationship({**read.parameters, "account_book_path": "own.xlsx"}, AccountBook.of(sheets))


class TestOwnWorkbooks:
    def test_who_buys_the_most_comes_first(self):
        named = pd.DataFrame({"account": list("ABCDE"), "bought": [10.0, 500.0, 300.0, 400.0, 900.0]})
        case = case_of(*(rows(name) for name in "ABCD"), rows("E", 4, 3.5), accounts=named)
        assert list(case.first) == ["B", "D", "C"] and list(case.apart) == list("ABCD")

    def test_who_comes_nearer_is_let_be_and_asked_what_was_done(self):
        case = case_of(rows("A", 4, 2, 4, 1), rows("B", 4, 2, 4, 3))
        begin = findings.start(case)
        assert list(case.narrowed) == ["A"] and list(case.widened) == ["B"] == list(case.first)
        assert [action.code for action in begin.actions] == ["take_up", "mend", "learn"] and "the customer's view was 1.00 and is now 2.00" in begin.actions[2].rests_on

    def test_a_rise_by_one_cell_is_not_learnt_from(self):
        case = case_of(rows("A", 4, 3, 4, 3, trust=4))
        assert list(case.narrowed) == ["A"] and findings.start(case).code == ""

    def test_a_view_of_one_side_is_no_gap_and_no_number(self):
        case = case_of(rows("A", 4, None), rows("B", 5, None, 4, None))
        begin = findings.start(case)
        assert begin.code == "ask_customer" and "Ask the customers" in begin.headline and case.compared.empty
        told = findings.figures(case)._repr_mimebundle_()[1]["asiakkuus"]["figures"]
        assert [figure["value"] for figure in told[:3]] == [None] * 3 and told[3]["value"] == 0.5
        assert "cannot be compared" in findings.sides(case).sentence

    def test_too_few_criteria_say_nothing(self):
        few = dict.fromkeys([*EIGHT[3:], "length"])
        case = case_of(rows("A", **few))
        assert case.compared.empty and list(case.unasked) == ["A"]
        enough = dict.fromkeys([*EIGHT[4:], "length"])
        assert case_of(rows("A", **enough)).compared.loc["A", "gap"] == 2

    def test_an_unknown_cell_is_said_to_be_unknown(self):
        case = case_of(rows("A", trust=None))
        found = findings.criteria(case)
        assert "Not rated by both sides: trust" in str(found.note) and np.isnan(found.groups.loc["trust", "customer_now"])
        assert case.compared.loc["A", "gap"] == 2

    def test_rated_once_it_is_to_be_rated_again(self):
        begin = findings.start(case_of(rows("A")))
        assert [action.code for action in begin.actions] == ["take_up", "rate_again"] and "widened" not in begin.headline
        assert "direction is not known" in findings.direction(case_of(rows("A"))).sentence

    def test_where_views_are_near_nothing_is_to_be_taken_up(self):
        begin = findings.start(case_of(rows("A", 4, 3.5, 4, 3.5), rows("B", 3, 3, 3, 3)))
        assert begin.code == "" and "near each other" in begin.headline
        assert "No customer rates the relationship lower" in findings.sides(case_of(rows("A", 3, 4))).sentence

    def test_from_what_gap_on_is_for_the_reader_to_say(self):
        case = case_of(rows("A", 4, 2), rows("B", 4, 3), gap_from=1.5)
        assert list(case.apart) == ["A"] and "1.5 points" in findings.start(case).headline

    def test_an_empty_sheet_bears_no_advice(self):
        begin = findings.start(case_of(accounts=pd.DataFrame({"account": ["A", "B"]})))
        assert begin.code == "" and "No relationship has been rated" in begin.headline

    @pytest.mark.parametrize("us", [1.0, 1.5, 2.5, 5.0, None])
    def test_an_unhappy_customer_is_in_the_actions_whatever_we_think(self, us):
        """The gap alone would hide the angriest customer of those with whom we agree."""
        case = case_of(rows("A", us, 1.0), rows("B", 4, 4, 4, 4))
        begin = findings.start(case)
        assert list(case.unhappy) == ["A"] and "A" in begin.headline and begin.code in ("mend", "take_up")
        assert ("A: " in begin.actions[0].rests_on or begin.actions[0].text.endswith(": A.")) and "1.0" in begin.actions[0].rests_on
        assert findings.listing(case).groups["accounts"].drop("none").to_dict() == {begin.code: 1}

    def test_the_unhappiest_is_named_beside_those_whose_view_differs(self):
        named = pd.DataFrame({"account": list("ABCDE"), "bought": [90.0, 80.0, 70.0, 60.0, np.nan]})
        case = case_of(*(rows(name, 5, 3) for name in "ABC"), rows("D", 2, 2), rows("E", 1, 1), accounts=named)
        begin = findings.start(case)
        assert [action.code for action in begin.actions] == ["take_up", "mend", "rate_again"] and "E: the customer's rating 1.00" in begin.actions[1].rests_on
        assert list(case.to_mend) == ["E", "D"] and begin.actions[1].text.endswith("agree on it: E and D.")

    def test_a_gap_that_narrowed_because_we_gave_in_is_mended(self):
        case = case_of(rows("A", 2, 2, 4, 3), rows("B", 4, 4))
        assert list(case.narrowed) == ["A"] == list(case.to_mend) and findings.start(case).code == "mend"

    @pytest.mark.parametrize("n", range(1, 8))
    def test_the_change_of_a_few_is_no_trend_of_all(self, n):
        case = case_of(*(rows(name, 4, 2, 4, 3) for name in "ABCDEFG"[:n]), *(rows(name, 4, 2) for name in "PQR"))
        begin, gap = findings.start(case), findings.figures(case)._repr_mimebundle_()[1]["asiakkuus"]["figures"][1]
        told = begin.actions[0].rests_on
        said = f"{told} {findings.direction(case).sentence} {gap['change']}"
        if n < 5:
            assert "mean gap" not in said and "on average" not in said and gap["before"] is None
            assert "A 1.00 → 2.00" in told and "known of " in gap["change"]
        else:
            assert f"The mean gap has widened: 1.0 → 2.0 ({n} of {n + 3} accounts)." in told and gap["before"] == 1

    def test_what_can_be_won_is_said_of_whom_and_what_is_left_out(self):
        worth = {"bought": 100.0, "wallet_low": 300.0, "wallet_likely": 400.0, "wallet_high": 500.0, "most_to_one": 1.0}
        named = pd.DataFrame([{"account": name, **worth, "basis": "told"} for name in "ABCD"])
        found = findings.potential(case_of(rows("A", 4, 2), rows("B", 4, 4), rows("C", 4, None), rows("D", 4, None), accounts=named))
        assert "known (2): 50%" in found.figure.title and "2 accounts are not counted or drawn" in str(found.note) and "€600 in all can be won from 2 of them" in str(found.note)

    def test_who_goes_is_on_the_first_screen_or_said_to_be_missing(self):
        named = pd.DataFrame({"account": ["A", "B"], "owner": ["MK", ""]})
        told = findings.start(case_of(rows("A"), rows("B", 3, 1), accounts=named)).actions[0].rests_on
        assert "owner MK" in told and "no owner" in told
        assert "No owners have been entered" in findings.start(case_of(rows("A"))).actions[0].rests_on
        assert "No owners have been entered" in findings.start(case_of(rows("A", 2, 2))).actions[0].rests_on

    def test_who_is_not_rated_is_a_line_and_not_rows_of_dashes(self):
        named = pd.DataFrame({"account": [f"A{n}" for n in range(40)]})
        case = case_of(rows("A7"), rows("A9", 4, None), accounts=named)
        for tell, says in ((findings.listing, "38 accounts have not been rated"), (findings.filled, "Of 38 accounts there is no rating")):
            shown = tell(case).table
            assert [row[0] for row in shown.cells()] in (["A7", "A9"], ["A9", "A7"]) and says in str(shown.note)
        assert findings.listing(case).groups.loc["not_rated", "accounts"] == 38

    def test_what_is_filled_in_and_strength_are_told_apart(self):
        full, half = case_of(rows("A")), case_of(rows("A", **dict.fromkeys(["trust", "commitment", "length"])))
        assert half.table.loc["A", "customer"] == full.table.loc["A", "customer"] and half.fill_rates["now"]["A"] < full.fill_rates["now"]["A"] == 1


class TestTheOneAccount:
    def test_it_is_named_by_number_or_name(self):
        named = pd.DataFrame({"account": ["10", "11"], "name": ["Ahola", "Berg"]})
        case = case_of(rows("10"), rows("11", 5, 1), accounts=named)
        assert case.account == "11" and [case.account_named(told) for told in ("10", "ahola", "BERG")] == ["10", "10", "11"]
        with pytest.raises(ParameterError, match="Ahola, Berg"):
            case.account_named("Ceder")

    def test_the_example_is_told_of_the_fish_processor_alone(self):
        told, other = (Relationship.read({"account_book_path": "", "account": name}) for name in ("Hylkeluodon Kalanjalostus Oy", "A00354"))
        assert len(told.quality) == 4 and len(told.bonds) == 4 and len(told.levels) == 3
        assert other.quality.empty and not other.bonds and not other.levels

    def test_what_is_not_given_of_it_is_not_told(self):
        case = case_of(rows("A"))
        for tell, asks in ((findings.quality, "expected"), (findings.bonds, "bonds"), (findings.levels, "levels")):
            assert tell(case).figure is None and asks in tell(case).sentence

    def test_two_numbers_are_of_what_and_how(self):
        case = case_of(rows("A"), expected=[4.0, 4.2], perceived=[4.4, 3.0])
        assert case.quality["dimension"].tolist() == ["what", "how"] and case.quality["gap"].tolist() == [0.4, -1.2]
        assert "more in how the customer is served" in findings.quality(case).sentence

    def test_bonds_and_levels_are_those_given(self):
        case = case_of(rows("A"), bonds=["social", "legal"], levels=[2.0, 4.0, 2.0])
        assert case.bonds == ("legal", "social") and findings.levels(case).sentence == "A: the weakest levels are operational and strategic"
        assert "barriers (1)" in findings.bonds(case).table.title

    @pytest.mark.parametrize(("told", "says"), [
        ({"expected": [4.0]}, "same items"), ({"what_items": ["a"], "expected": [4.0, 3.0], "perceived": [4.0, 3.0]}, "same items"),
        ({"weights": [1.0, 2.0]}, "8 numbers"), ({"levels": [1.0]}, "operative, tactical, strategic"), ({"bonds": ["love"]}, "love"), ({"account": "Nobody"}, "Nobody"),
    ])  # fmt: skip
    def test_numbers_that_do_not_fit_are_told(self, told, says):
        with pytest.raises(ParameterError, match=says):
            Relationship.read({"account_book_path": "", **told})
