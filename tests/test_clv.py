"""Customer lifetime value: the slide's table to the last digit, and what holds for any customer."""

import duckdb
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asiakkuus_lib import clv, retention
from asiakkuus_lib.errors import DataError, ParameterError
from asiakkuus_lib.reading import course_data
from asiakkuus_lib.summary import collect, customer_summary

MARGINS = [400, 500, 640, 740]
RATE = st.floats(0.0, 0.99)
SLIDE = ([1000, 1200, 1440, 1600], 0.5, [100], [0, 100, 80, 60], 0.10)


class TestSlide:
    """S3, slide t10, recovered."""

    def test_every_cell(self):
        slide = course_data("clv_table").set_index("row").filter(like="year_").fillna(0)
        table = clv.clv_table(*SLIDE)
        assert list(table.index) == list(slide.index)
        decimals = pd.Series({"discount_divisor": 3}).reindex(table.index, fill_value=0)
        for row in table.index:
            assert table.loc[row].round(decimals[row]).tolist() == slide.loc[row].tolist(), row

    def test_unrounded_sums_and_the_sum_of_rounded_ones(self):
        table = clv.clv_table(*SLIDE)
        assert table.loc["cumulative_clv"].round(3).tolist() == [400, 854.545, 1383.471, 1939.444]
        assert table.loc["present_value"].round().cumsum().tolist()[2:] == [1384, 1940]

    def test_discounted_at_the_end_of_the_year(self):
        table = clv.clv_table(*SLIDE, timing="end")
        assert table.loc["cumulative_clv"].round(2).tolist() == [363.64, 776.86, 1257.70, 1763.13]

    @pytest.mark.parametrize(
        ("rate", "value"),
        [(0, 2280.00), (0.05, 2095.93), (0.08, 1999.10), (0.10, 1939.44), (0.12, 1883.35), (0.15, 1805.28), (0.20, 1689.35)],
    )
    def test_other_discount_rates(self, rate, value):
        assert round(clv.clv(MARGINS, rate), 2) == value

    def test_quirks(self):
        table = clv.clv_table(*SLIDE)
        growth = table.loc["revenue"].pct_change().dropna()
        assert growth.round(3).tolist() == [0.2, 0.2, 0.111] and 1440 * 1.2 == 1728
        shares = table.loc["net_contribution"] / table.loc["revenue"]
        assert (100 * shares).round(1).tolist() == [40.0, 41.7, 44.4, 46.2]
        ratios = 100 / table.loc["retention_cost"].iloc[1:]
        assert [round(ratios.min(), 1), round(ratios.max(), 1)] == [1.0, 1.7]
        assert 100 / np.mean([100, 80, 60]) == 1.25
        assert retention.customer_life(0.75) == 4

    def test_credit_cards(self):
        """Reichheld & Sasser 1990: cumulative -51, -21, 21, 65, 114, 169; NPV at 10 % 111.66."""
        flows = course_data("reichheld_sasser_creditcard")["profit_usd"]
        assert flows.cumsum().tolist() == [-51, -21, 21, 65, 114, 169]
        assert round(clv.clv(flows, 0.10), 2) == 111.66


class TestDoubling:
    """S0, slide 10: would going from 15 % to 10 % churn double the profit? numbers.md, 1-6."""

    @pytest.mark.parametrize(("rate", "ratio"), [(0, 1.5), (0.05, 1.333), (0.08, 1.278), (0.10, 1.25), (0.15, 1.20)])
    def test_churn_alone(self, rate, ratio):
        for timing in ("start", "end"):
            assert round(clv.profit_ratio(discount_rate=rate, timing=timing), 3) == ratio

    def test_acquisition_cost(self):
        assert round(clv.acquisition_for_ratio(), 2) == 3.33
        assert clv.acquisition_for_ratio() == pytest.approx(clv.clv_retention(1, 0.85) / 2)
        discounted = clv.acquisition_for_ratio(discount_rate=0.10)
        assert round(discounted, 2) == 3.30
        assert discounted == pytest.approx(0.75 * clv.clv_retention(1, 0.85, 0.10))

    @pytest.mark.parametrize(("rate", "growth"), [(0, 5.26), (0.05, 10.53), (0.10, 15.79)])
    def test_growing_margin(self, rate, growth):
        found = clv.growth_for_ratio(discount_rate=rate)
        assert round(100 * found, 2) == growth
        assert clv.profit_ratio(growth=found, discount_rate=rate) == pytest.approx(2)

    def test_margin_that_grows_by_the_same_amount_each_year(self):
        margins = 1 + 3 / 13 * np.arange(3000)
        assert round(100 * 3 / 13, 1) == 23.1
        values = [clv.clv(margins, 0, retention_rate=1 - churn) for churn in (0.15, 0.10)]
        assert values[1] / values[0] == pytest.approx(2)

    def test_fixed_costs_of_half_the_contribution(self):
        base = 1.5  # as many newcomers, half as many more customers
        assert (base - 0.5) / (1 - 0.5) == 2

    @pytest.mark.parametrize(("years", "ratio"), [(5, 1.10), (10, 1.22), (20, 1.37), (30, 1.45)])
    def test_a_horizon_weakens_it(self, years, ratio):
        assert round(clv.profit_ratio(horizon=years), 2) == ratio

    @pytest.mark.parametrize(
        ("rate", "years", "ratio"), [(0, 4, 1.10), (0, 10, 1.25), (0, 40, 1.54), (0.1, 4, 1.09), (0.1, 10, 1.20), (0.1, 40, 1.30)]
    )
    def test_the_margins_of_the_slide_then_flat(self, rate, years, ratio):
        margins = [*MARGINS, *[740] * 36][:years]
        before, after = (clv.clv(margins, rate, retention_rate=1 - churn) for churn in (0.15, 0.10))
        assert round(after / before, 2) == ratio

    def test_from_ten_to_five_per_cent_it_is_double(self):
        assert clv.profit_ratio(0.10, 0.05) == pytest.approx(2)

    @pytest.mark.parametrize(("rate", "multiple"), [(0.10, 2.67), (0.12, 2.50), (0.14, 2.35), (0.16, 2.22)])
    def test_margin_multiple(self, rate, multiple):
        assert round(clv.margin_multiple(0.8, rate), 2) == multiple


class TestAnyCustomer:
    @given(st.floats(1, 1e4), RATE, st.floats(0, 1), st.floats(-0.5, 0), st.floats(0, 1e4))
    def test_for_ever_is_the_limit_of_long(self, margin, kept, rate, growth, cost):
        found = clv.clv_retention(margin, kept, rate, growth, acquisition=cost)
        assert clv.clv_retention(margin, kept, rate, growth, 5000, cost) == pytest.approx(found, rel=1e-6, abs=1e-6)

    @given(st.lists(st.floats(-1e5, 1e5), min_size=1, max_size=30), st.floats(0, 1), RATE)
    def test_timing_is_one_year_of_interest(self, margins, rate, kept):
        start, end = (clv.clv(margins, rate, timing, kept) for timing in ("start", "end"))
        assert start == pytest.approx(end * (1 + rate), rel=1e-9, abs=1e-6)

    @given(st.lists(st.floats(0, 1e6), min_size=1, max_size=12), st.floats(0, 1), st.floats(0, 0.5), st.sampled_from(["start", "end"]))
    def test_the_table_and_the_value_agree(self, revenue, variable, rate, timing):
        table = clv.clv_table(revenue, variable, [50], [], rate, timing)
        assert table.loc["cumulative_clv"].iloc[-1] == pytest.approx(
            clv.clv(table.loc["net_contribution"], rate, timing), rel=1e-9, abs=1e-6
        )

    @given(RATE, st.floats(0.01, 1), st.floats(0.01, 1))
    def test_more_retention_is_worth_more_and_interest_less(self, kept, rate, more):
        value = clv.clv_retention(1, kept, rate)
        assert clv.clv_retention(1, kept + (0.999 - kept) * more, rate) >= value
        assert clv.clv_retention(1, kept, rate + (1 - rate) * more) <= value

    @given(st.floats(1.01, 5), st.floats(0.05, 0.5), st.floats(0.05, 0.95), st.floats(0, 0.3))
    def test_the_cost_that_gives_a_ratio_gives_it(self, ratio, before, part, rate):
        after = before * part
        cost = clv.acquisition_for_ratio(ratio, before, after, discount_rate=rate)
        if clv.clv_retention(1, 1 - before, rate) - cost > 1e-3:
            assert clv.profit_ratio(before, after, discount_rate=rate, acquisition=cost) == pytest.approx(ratio, rel=1e-3)

    @given(st.lists(st.floats(-1e4, 1e4), max_size=50))
    def test_equity_is_a_sum(self, values):
        assert clv.customer_equity(pd.Series(values, dtype=float)) == pytest.approx(sum(values), abs=1e-6)

    def test_sensitivity(self):
        base = {"margin": 100, "retention_rate": 0.8, "discount_rate": 0.10}
        found = clv.clv_sensitivity(base, "discount_rate", [0.05, 0.10, 0.15])
        assert found["change"].iloc[1] == 0 and found["clv"].is_monotonic_decreasing


class TestLikelyPurchases:
    @settings(deadline=None)
    @given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 300), st.floats(0.05, 200)), min_size=1, max_size=8), st.floats(0.5, 0.95))
    def test_a_range_holds_what_it_says(self, customers, level):
        alive, mean, shape = (pd.Series(column, dtype=float) for column in zip(*customers, strict=True))
        found = clv.likely_purchases(alive, alive * mean, shape, level)
        wider = clv.likely_purchases(alive, alive * mean, shape, min(level + 0.04, 0.99))
        assert (found["low"] <= found["high"]).all() and (found["low"] >= 0).all()
        assert (wider["low"] <= found["low"]).all() and (wider["high"] >= found["high"]).all()

    def test_against_a_simulation(self):
        random = np.random.default_rng(1)
        alive, mean, shape = 0.8, 12.0, 3.0
        drawn = random.poisson(random.gamma(shape, mean / shape, 200_000)) * (random.random(200_000) < alive)
        found = clv.likely_purchases(*(pd.Series([v]) for v in (alive, alive * mean, shape)), 0.8).iloc[0]
        assert found.tolist() == [np.quantile(drawn, 0.1), np.quantile(drawn, 0.9)]


SOLD = st.lists(
    st.tuples(st.sampled_from("ABCDE"), st.integers(0, 1500), st.integers(0, 9000)), min_size=1, max_size=30
)


class TestYears:
    @staticmethod
    def sold(rows):
        frame = pd.DataFrame(rows, columns=["customer_id", "day", "cents"])
        frame["date"] = pd.Timestamp("2022-01-01") + pd.to_timedelta(frame.pop("day"), unit="D")
        return frame.assign(amount=frame.pop("cents") / 100)

    @given(SOLD, st.booleans(), st.booleans())
    @settings(deadline=None)
    def test_by_hand(self, rows, in_duckdb, at_hand):
        frame = self.sold(rows)
        known = collect(customer_summary(frame, "2026-03-01")) if at_hand else None
        table = duckdb.from_df(frame) if in_duckdb else frame
        found = clv.revenue_by_customer_year(table, "2026-03-01", summary=known)
        for year, row in found.iterrows():
            seen = []
            for _customer, group in frame.groupby("customer_id"):
                age = (group["date"] - group["date"].min()).dt.days / 365.25
                if (pd.Timestamp("2026-03-01") - group["date"].min()).days >= 365.25 * year:
                    seen.append(group.loc[(age >= year - 1) & (age < year), "amount"].sum())
            assert len(seen) == row["customers"] and np.mean(seen) == pytest.approx(row["revenue"])

    # What it is made of is tried in every engine by tests/test_summary.py.
    @given(SOLD)
    @settings(max_examples=10, deadline=None)
    def test_another_engine_or_a_summary_at_hand_changes_nothing(self, rows):
        frame = self.sold(rows)
        found = clv.revenue_by_customer_year(frame, "2026-03-01")
        pd.testing.assert_frame_equal(clv.revenue_by_customer_year(duckdb.from_df(frame), "2026-03-01"), found)
        known = collect(customer_summary(frame, "2026-03-01"))
        pd.testing.assert_frame_equal(clv.revenue_by_customer_year(frame, "2026-03-01", summary=known), found)

    def test_nobody_has_been_there_for_a_year(self):
        frame = pd.DataFrame({"customer_id": ["A"], "date": [pd.Timestamp("2025-06-01")], "amount": [5.0]})
        assert clv.revenue_by_customer_year(frame, "2026-01-01").empty


@given(
    st.lists(
        st.tuples(st.floats(0, 1), st.floats(-1e5, 1e5), st.booleans(), st.booleans()), min_size=1, max_size=30
    ),
    st.floats(0, 500), st.floats(0, 1), st.floats(0, 1), st.floats(0, 1),
)  # fmt: skip
def test_everybody_is_in_one_group_and_the_rule_holds(customers, cost, back, alive_from, safe_from):
    alive, if_back, unsure, paid = (pd.Series(column) for column in zip(*customers, strict=True))
    value = alive * if_back
    gain = clv.win_back_gain(alive, if_back, cost, back)
    actions = clv.customer_actions(alive, value, gain, cost, alive_from, safe_from, unsure, paid)
    assert actions.index.equals(value.index) and actions.isin(clv.ACTIONS).all()
    assert sum((actions == group).sum() for group in clv.ACTIONS) == len(value)
    kept, back_again = actions.isin(["keep", "keep_at_risk"]), actions == "win_back"
    assert (value[kept] >= cost).all() and (alive[kept] >= alive_from).all()
    assert (alive[actions == "keep"] >= safe_from).all() and (alive[actions == "keep_at_risk"] < safe_from).all()
    assert (alive[back_again] < alive_from).all() and (gain[back_again] >= 0).all()
    assert paid[kept | back_again | (actions == "test_first")].all()
    assert unsure[actions == "test_first"].all() and not unsure[kept | back_again].any()
    change = actions == "change_terms"
    assert (alive[change] >= alive_from).all() and (~paid | (value < 0))[change].all()
    let_go = actions == "let_go"
    worth = np.where(alive >= alive_from, value >= cost, gain >= 0)
    assert not (worth & paid)[let_go].any()
    certain = clv.customer_actions(alive, value, gain, cost, alive_from, safe_from, has_paid=paid)
    assert (certain[~unsure] == actions[~unsure]).all() and "test_first" not in set(certain)


@given(
    st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1e5)), min_size=1, max_size=30), st.floats(0, 500), st.floats(0, 1)
)
def test_a_contact_gains_only_from_those_who_would_not_have_come(customers, cost, back):
    alive, if_back = (pd.Series(column) for column in zip(*customers, strict=True))
    gain = clv.win_back_gain(alive, if_back, cost, back)
    by_hand = sum((1 - a) * back * v - cost for a, v in customers)
    assert gain.sum() == pytest.approx(by_hand, abs=1e-6)
    assert (gain[alive == 1] == -cost).all()
    # Never more than what would be won if nobody came by themselves.
    assert (gain <= back * if_back - cost + 1e-9).all()


@pytest.mark.parametrize(
    "call",
    [
        lambda: clv.clv(MARGINS, -1),
        lambda: clv.clv(MARGINS, 0.1, timing="middle"),
        lambda: clv.clv(MARGINS, 0.1, retention_rate=85),
        lambda: clv.clv_table([100], 1.5, [], [], 0.1),
        lambda: clv.clv_table([100], 0.5, [10, 10], [], 0.1),
        lambda: clv.clv_retention(100, 0.9, 0.10, growth=0.25),
        lambda: clv.clv_retention(100, 0.9, growth=-1),
        lambda: clv.clv_retention(100, 1.0),
        lambda: clv.profit_ratio(acquisition=7),
        lambda: clv.acquisition_for_ratio(1.0),
        lambda: clv.growth_for_ratio(2.0, 0.15, 0.50),
        lambda: clv.growth_for_ratio(0.5),
        lambda: clv.likely_purchases(pd.Series([1.0]), pd.Series([1.0]), pd.Series([1.0]), 1.0),
        lambda: clv.win_back_gain(pd.Series([1.0]), pd.Series([1.0]), 5, 10),
        lambda: clv.customer_actions(pd.Series([1.0]), pd.Series([1.0]), pd.Series([1.0]), 5, 10),
        lambda: clv.clv_sensitivity({"margin": 1, "retention_rate": 0.8}, "return", [1]),
    ],
)
def test_what_is_not_possible_is_said_in_words(call):
    with pytest.raises(ParameterError) as problem:
        call()
    assert len(str(problem.value)) > 20 and "{" not in str(problem.value)


def test_a_value_that_is_missing_is_not_left_out_of_a_sum():
    with pytest.raises(DataError, match="2"):
        clv.customer_equity(pd.Series([1.0, None, None]))
