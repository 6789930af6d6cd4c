"""Whether a loyalty programme pays: break-even, what it caused by three comparisons, and who gets the discount."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from asiakkuus_lib import loyalty_programme as lp
from asiakkuus_lib.errors import ParameterError
from asiakkuus_lib.reading import course_data

COFFEE = {"members": 10_000, "fixed_cost": 40_000, "cost_per_member": 8, "margin_rate": 0.35}
CARD = {**COFFEE, "discount_rate": 0.05, "bought_anyway": 300}


class TestAsASum:
    def test_the_break_even_of_the_course(self):
        assert lp.programme_break_even(**COFFEE) == pytest.approx(34.29, abs=0.005)
        assert lp.programme_break_even(**CARD) == pytest.approx(90.00)

    @pytest.mark.parametrize("programme", [COFFEE, CARD])
    def test_at_the_break_even_nothing_is_left(self, programme):
        extra = lp.programme_break_even(**programme)
        assert lp.programme_profit(**programme, extra=extra) == pytest.approx(0, abs=1e-6)
        assert lp.programme_roi(**programme, extra=extra) == pytest.approx(0, abs=1e-12)
        assert lp.programme_profit(**programme, extra=extra + 1) > 0

    def test_nothing_extra_loses_all_that_was_spent(self):
        assert lp.programme_roi(**CARD, extra=0) == pytest.approx(-1)
        assert lp.programme_profit(**CARD, extra=0) == pytest.approx(-(40_000 + 10_000 * (8 + 15)))

    def test_a_discount_as_large_as_the_margin_never_pays(self):
        with pytest.raises(ParameterError, match="vie koko katteen"):
            lp.programme_break_even(100, 0, 1, 0.05, discount_rate=0.05)

    @pytest.mark.parametrize("wrong", [{"members": 0}, {"fixed_cost": -1}, {"margin_rate": 35}, {"margin_rate": -0.1}, {"bought_anyway": float("nan")}])
    def test_what_cannot_be(self, wrong):
        with pytest.raises(ParameterError):
            lp.programme_break_even(**{**CARD, **wrong})

    def test_a_programme_that_costs_nothing(self):
        with pytest.raises(ParameterError, match="ei maksa mitään"):
            lp.programme_roi(100, 0, 0, 0.35, extra=5)

    def test_the_discount_is_off_the_list_price(self):
        assert lp.discount_given(129_240.34, 0.05) == pytest.approx(6802.12, abs=0.005)
        with pytest.raises(ParameterError):
            lp.discount_given(100, 1)

    def test_the_growth_that_the_course_needs(self):
        """The sums of the members of 2025, as tests/test_course_claims.py counts them from the files."""
        spent = 6802.12 + 3659.61
        assert lp.uplift_needed(spent, 56_789.74) == pytest.approx(0.18, abs=0.005)
        assert lp.uplift_needed(spent, 7_225.98) == pytest.approx(1.45, abs=0.005)
        assert lp.uplift_needed(spent, 0) == math.inf

    @given(st.floats(-1e6, 1e6), st.floats(1, 1e5), st.floats(0, 1e5))
    def test_what_it_would_have_to_have_caused_leaves_nothing(self, contribution, discount, upkeep):
        needed = lp.caused_share_needed(discount, upkeep, contribution)
        if math.isfinite(needed) and needed <= 1:
            found = lp.programme_result(contribution, discount, upkeep, needed)
            assert found["result"] == pytest.approx(0, abs=1e-6 * (1 + abs(contribution) + discount + upkeep))

    @given(st.floats(0, 1e6), st.floats(0, 1e5), st.floats(0, 1e5), st.floats(-1, 1))
    def test_the_parts_of_the_result_add_up(self, contribution, discount, upkeep, share):
        found = lp.programme_result(contribution, discount, upkeep, share)
        assert found.drop("result").sum() == pytest.approx(found["result"])
        # What is left with the programme, less what would have been left of the other purchases at list price.
        assert found["result"] == pytest.approx(contribution - upkeep - (1 - share) * (contribution + discount), abs=1e-6)

    @given(st.floats(-0.9, 0.9))
    def test_an_uplift_as_a_part_of_the_whole(self, uplift):
        assert lp.uplift_caused(uplift / (1 + uplift)) == pytest.approx(uplift, abs=1e-9)
        assert lp.uplift_caused(1.2) == math.inf


def world(seed: int, effect: float = 4.0, n: int = 300) -> pd.DataFrame:
    """Customers with a known true effect of joining; who means to buy joins more often.

    `invited` by lot, `joined`, `before`, `after`. The true effect of joining is the same for all who join.
    """
    rng = np.random.default_rng(seed)
    wish = rng.gamma(2.0, 10.0, n)
    before = np.maximum(wish + rng.normal(0, 12, n), 0)
    invited = rng.permutation(n) < n // 2
    joined = invited & (rng.random(n) < np.clip(wish / 40, 0.05, 0.95))
    after = np.maximum(wish + rng.normal(0, 12, n), 0) + effect * joined
    return pd.DataFrame({"invited": invited, "joined": joined, "before": before, "after": after})


@pytest.fixture(scope="module")
def worlds() -> list[pd.DataFrame]:
    return [world(seed) for seed in range(100)]


class TestWhatItCaused:
    """Against a truth that is known: 100 seeded worlds with self-selection."""

    def covered(self, worlds, estimate) -> int:
        """In how many worlds the interval holds the true effect of an invitation in that world."""
        found = [(estimate(made), 4.0 * made.loc[made["invited"], "joined"].mean()) for made in worlds]
        return sum(one.low <= true <= one.high for one, true in found)

    def test_the_interval_of_the_lot_holds_the_truth_in_95_of_100(self, worlds):
        plain = self.covered(worlds, lambda w: lp.difference(w.loc[w["invited"], "after"], w.loc[~w["invited"], "after"]))
        adjusted = self.covered(worlds, lambda w: lp.adjusted_difference(w["after"], w["before"], w["invited"]))
        assert 90 <= plain <= 98 and 90 <= adjusted <= 98

    def test_joiners_against_the_others_miss_it(self, worlds):
        """They are compared with the true effect of joining, 4: the interval holds it hardly ever."""
        found = [lp.difference(w.loc[w["joined"], "after"], w.loc[~w["joined"], "after"]) for w in worlds]
        assert sum(one.low <= 4.0 <= one.high for one in found) <= 10
        assert np.mean([one.estimate for one in found]) > 2.5 * 4.0

    def test_those_alike_before_miss_it_by_less(self, worlds):
        alike = [lp.compare_alike(w["after"], w["joined"], (w["before"] // 10).clip(upper=4)).difference.estimate for w in worlds]
        naive = [lp.difference(w.loc[w["joined"], "after"], w.loc[~w["joined"], "after"]).estimate for w in worlds]
        assert 4.0 < np.mean(alike) < np.mean(naive)

    def test_the_time_before_narrows_the_interval(self, worlds):
        plain = np.mean([lp.difference(w.loc[w["invited"], "after"], w.loc[~w["invited"], "after"]).error for w in worlds[:20]])
        adjusted = np.mean([lp.adjusted_difference(w["after"], w["before"], w["invited"]).error for w in worlds[:20]])
        assert adjusted < 0.95 * plain

    def test_for_each_joiner_the_lot_finds_the_true_effect_on_average(self, worlds):
        found = [lp.per_joiner(lp.adjusted_difference(w["after"], w["before"], w["invited"]), w.loc[w["invited"], "joined"].mean()).estimate for w in worlds]
        assert np.mean(found) == pytest.approx(4.0, abs=3 * np.std(found) / 10)

    def test_a_pilot_of_the_size_needed_sees_the_effect_in_four_of_five(self):
        n, rng = lp.needed_to_see(5, 20), np.random.default_rng(7)
        seen = [lp.difference(pd.Series(rng.normal(5, 20, n)), pd.Series(rng.normal(0, 20, n))).low > 0 for _run in range(200)]
        assert np.mean(seen) == pytest.approx(0.8, abs=0.09)


class TestDifferences:
    @given(st.lists(st.floats(-1e3, 1e3), min_size=3, max_size=20), st.lists(st.floats(-1e3, 1e3), min_size=3, max_size=20))
    def test_as_scipy_has_it(self, ones, others):
        first, second = pd.Series(ones), pd.Series(others)
        if first.std() < 1e-3 or second.std() < 1e-3:
            return
        found, expected = lp.difference(first, second), stats.ttest_ind(first, second, equal_var=False)
        ends = expected.confidence_interval(0.95)
        assert (found.low, found.high) == pytest.approx((ends.low, ends.high), rel=1e-6, abs=1e-6)
        assert found.tells == (found.low > 0 or found.high < 0)

    def test_too_few_to_tell(self):
        assert math.isnan(lp.difference(pd.Series([1.0]), pd.Series([2.0, 3.0])).low)
        assert math.isnan(lp.difference(pd.Series(dtype=float), pd.Series([2.0, 3.0])).estimate)
        assert not lp.difference(pd.Series([1.0]), pd.Series([2.0])).tells

    def test_nobody_differs(self):
        found = lp.difference(pd.Series([2.0, 2.0]), pd.Series([1.0, 1.0]))
        assert (found.low, found.estimate, found.high) == (1.0, 1.0, 1.0)

    def test_with_an_equal_time_before_it_is_the_plain_difference(self):
        made = world(3)
        plain = lp.difference(made.loc[made["invited"], "after"], made.loc[~made["invited"], "after"])
        assert lp.adjusted_difference(made["after"], made["before"] * 0, made["invited"]) == plain

    def test_the_adjustment_is_that_of_a_line_in_each_group(self):
        """Lin's estimate: the difference of what the two lines say of the average customer."""
        made = world(4)
        at = made["before"].mean()
        lines = {side: np.polyfit(part["before"], part["after"], 1) for side, part in made.groupby("invited")}
        expected = np.polyval(lines[True], at) - np.polyval(lines[False], at)
        assert lp.adjusted_difference(made["after"], made["before"], made["invited"]).estimate == pytest.approx(expected)

    def test_groups_without_anybody_alike_are_left_out(self):
        found = lp.compare_alike(pd.Series([1.0, 2, 3, 4]), pd.Series([True, True, False, False]), pd.Series([1, 1, 2, 2]))
        assert math.isnan(found.difference.estimate) and found.left_out == 2 and found.table.empty

    def test_in_another_unit(self):
        found = lp.Difference(2.0, 1.0, 4.0, 0.5, 10, 12).times(-3)
        assert found == lp.Difference(-6.0, -12.0, -3.0, 1.5, 10, 12)

    @pytest.mark.parametrize("wrong", [0.0, 25])
    def test_nobody_joined(self, wrong):
        with pytest.raises(ParameterError):
            lp.per_joiner(lp.Difference(1, 0, 2, 0.5, 9, 9), wrong)

    @pytest.mark.parametrize("level", [0, 1, 95])
    def test_levels_that_cannot_be(self, level):
        with pytest.raises(ParameterError):
            lp.difference(pd.Series([1.0, 2]), pd.Series([1.0, 3]), level)


class TestSimulation:
    def test_the_same_seed_gives_the_same_worlds(self):
        given_ = (7_226.0, 6_802.0, 3_660.0, lp.Difference(12, -20, 44, 16, 720, 720), (61.0, 9.0))
        assert (lp.simulate_result(*given_) == lp.simulate_result(*given_)).all()
        assert (lp.simulate_result(*given_) != lp.simulate_result(*given_, seed=2)).any()

    def test_without_uncertainty_it_is_the_result(self):
        found = lp.simulate_result(7_226.0, 6_802.0, 3_660.0, lp.Difference(12, 12, 12, 0, 720, 720), (60.0, 0.0), runs=3)
        assert found == pytest.approx([lp.programme_result(7_226, 6_802, 3_660, 0.2)["result"]] * 3)

    def test_nobody_bought(self):
        with pytest.raises(ParameterError):
            lp.simulate_result(1, 1, 1, lp.Difference(1, 0, 2, 1, 9, 9), (0.0, 1.0))


class TestMembers:
    def test_fifths_hold_everybody_once(self):
        rows = pd.DataFrame({"sales": np.arange(23.0), "discount": 1.0})
        found = lp.by_fifth(rows)
        assert found["members"].sum() == 23 and found["members"].max() - found["members"].min() <= 1
        assert found["sales"].is_monotonic_decreasing and found["sales"].sum() == rows["sales"].sum()

    def test_who_is_there_is_who_was_and_came_less_who_went(self):
        members = course_data("loyalty_members")
        found = lp.membership(members["joined_on"], members["left_on"], pd.Timestamp("2024-01-01"), pd.Timestamp("2026-01-01"))
        assert len(found) == 8 and found["there"].iloc[-1] == members["left_on"].isna().sum() == 395
        assert (found["there"].diff().iloc[1:] == (found["joined"] - found["left"]).iloc[1:]).all()

    def test_hard_benefits_make_join_and_soft_ones_stay(self):
        many_who_leave, few_who_stay = lp.join_and_stay(0.6, 0.5, 4), lp.join_and_stay(0.3, 0.9, 4)
        assert many_who_leave[0] > few_who_stay[0] and many_who_leave[4] < few_who_stay[4]
        with pytest.raises(ParameterError):
            lp.join_and_stay(0.5, 0.5, -1)


class TestBenefits:
    def test_a_benefit_that_cannot_be_had_is_worth_nothing(self):
        assert lp.benefit_value(1, 1, 0) == 0 and lp.benefit_value(1, 1, 1) == 1
        with pytest.raises(ParameterError):
            lp.benefit_value(3, 1, 1)

    def test_equal_weights_are_the_mean(self):
        scores = pd.DataFrame({name: [place, 5 - place] for place, name in enumerate(lp.CRITERIA)}, index=["a", "b"], dtype=float)
        found = lp.score_benefits(scores, dict.fromkeys(lp.CRITERIA, 2.0))
        assert found.to_dict() == pytest.approx(scores.mean(axis=1).to_dict()) and found.is_monotonic_decreasing

    @pytest.mark.parametrize("weights", [{}, {"cost": 0}, {"cost": -1}, {"price": 1}])
    def test_weights_that_cannot_be(self, weights):
        with pytest.raises(ParameterError):
            lp.score_benefits(pd.DataFrame({"cost": [1, 2]}), weights)
