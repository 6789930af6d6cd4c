"""Customer profitability: the sources' numbers, the course's own, and what holds on any data."""

import math

import numpy as np
import pandas as pd
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asiakkuus_lib import profitability as pr
from asiakkuus_lib.errors import DataError, ParameterError
from asiakkuus_lib.locale import use_language
from asiakkuus_lib.reading import course_data, labels, read_costs, read_transactions

CENTS = st.integers(-10**9, 10**9).map(lambda cents: cents / 100)
VALUES = st.lists(CENTS, min_size=1, max_size=60).map(pd.Series)
PROFITABLE = VALUES.filter(lambda values: values.sum() > 0.01)
RATES = st.floats(0, 1)


@pytest.fixture(autouse=True)
def _english():
    use_language("en")
    yield
    use_language("fi")


@pytest.fixture(scope="module")
def bank():
    return course_data("bank_base")


@pytest.fixture(scope="module")
def ferry():
    return pr.customer_profit_parts(read_transactions().relation, read_costs().frame)


class TestSources:
    def test_the_bank_of_slides_8_and_9(self, bank):
        profit = bank["profit"]
        assert len(bank) == 100 and profit.sum() == pytest.approx(100)
        assert (profit < 0).mean() == 0.50
        assert pr.pareto_share(profit) == pytest.approx(1.80)
        assert pr.whale_curve(profit)["cum_profit"].max() == pytest.approx(180)
        assert bank["share_of_bank"].value_counts().to_dict() == {"costs": 50, "returns": 25, "break_even": 25}

    def test_both_claims_hold_for_other_numbers_too(self, bank):
        """G-06: if the five next customers earned +1 each, the losses would deepen and the peak be 185 %."""
        profit = bank["profit"].copy()
        profit[profit.sort_values(ascending=False).index[20:25]] = 1.0
        profit[profit < 0] = -1.70
        assert profit.sum() == pytest.approx(100)
        assert pr.whale_curve(profit)["cum_profit"].max() == pytest.approx(185)

    def test_stobachoff_index_of_the_stylised_base(self, bank):
        assert pr.stobachoff_index(bank["profit"]) == pytest.approx(0.648, abs=0.001)

    def test_customer_value_of_the_exercise(self):
        assert pr.customer_value(50, 12, 3, 200, 150, 40, 0.6, 60) == 470.0

    def test_credit_card_series(self):
        series = course_data("reichheld_sasser_creditcard")["profit_usd"].tolist()
        assert series == [-51, 30, 42, 44, 49, 55]
        assert np.cumsum(series).tolist() == [-51, -21, 21, 65, 114, 169]
        assert pr.break_even_period(series) == 2
        assert sum(flow / 1.1**year for year, flow in enumerate(series)) == pytest.approx(111.66, abs=0.005)

    def test_the_illustration_stays_within_the_printed_axes(self):
        table = course_data("value_components_illustrative").set_index("year")
        total = table.sum(axis=1)
        assert list(table.index) == list(range(8))
        assert total.min() == total[0] < 0 and total.min() >= -100 and total.max() <= 700
        assert total.is_monotonic_increasing
        assert set(labels("value_components")) == set(table.columns) - {"acquisition"}

    def test_two_units_are_question_marks(self):
        units = course_data("value_dimensions").set_index("dimension")["unit_en"].to_dict()
        assert units == {"profitability": "€", "reference": "reputation", "competence": "?", "volume": "pcs",
                         "duration": "time", "potential": "?"}  # fmt: skip


class TestFerryLine:
    def test_twenty_one_hundred_and_eighty(self, ferry):
        assert len(ferry) == 3641
        assert round((ferry["profit"] < 0).mean(), 3) == 0.602
        assert round(pr.pareto_share(ferry["profit"]), 3) == 1.819
        assert round(pr.stobachoff_index(ferry["profit"]), 3) == 0.713

    def test_parts_add_up(self, ferry):
        costs = course_data("customer_costs")
        assert ferry["sales"].sum() == pytest.approx(course_data("transactions")["amount_eur"].sum())
        for kind in ("acquisition", "retention", "service"):
            assert ferry[kind].sum() == pytest.approx(costs[f"{kind}_eur"].sum())
        assert (ferry["sales"] - ferry[list(pr.COSTS)].sum(axis=1) - ferry["profit"]).abs().max() < 1e-6

    def test_abc(self, ferry):
        assert pr.abc_classes(ferry["sales"]).value_counts().to_dict() == {"A": 456, "B": 674, "C": 2511}

    def test_every_engine_gives_the_same(self, ferry):
        frame = read_transactions().frame
        polars = pl.DataFrame({name: frame[name].to_list() for name in ("customer_id", "date", "amount")})
        for table in (frame, polars, polars.lazy()):
            other = pr.customer_profit_parts(table, read_costs().frame)
            pd.testing.assert_frame_equal(other, ferry, check_dtype=False, check_index_type=False)


SALES = pd.DataFrame(
    {
        "customer_id": ["A", "A", "B", "C", "D"],
        "date": pd.to_datetime(["2024-05-01", "2025-05-01", "2025-05-01", "2025-05-01", "2025-05-01"]),
        "amount": [100.0, 200.0, 50.0, 10.0, -5.0],
    }
)


class TestParts:
    def test_a_rate_goes_for_its_year_and_the_mean_for_the_rest(self):
        costs = pd.DataFrame({"customer_id": ["A", "B"], "year": [2025, 2024], "goods_rate": [0.5, 0.2]})
        parts = pr.customer_profit_parts(SALES, costs)
        assert parts["goods"].to_dict() == {"A": pytest.approx(150.0), "B": pytest.approx(10.0)}

    def test_without_costs_a_customer_is_left_out_unless_there_is_a_margin_rate(self):
        costs = pd.DataFrame({"customer_id": ["A"], "service": [30.0]})
        assert pr.customer_profit(SALES, costs).to_dict() == {"A": 270.0}
        assert pr.customer_profit(SALES, costs, margin_rate=0.5).to_dict() == {"A": 120.0, "B": 25.0, "C": 5.0}

    def test_goods_as_money_go_before_a_rate(self):
        costs = pd.DataFrame({"customer_id": ["A", "B"], "goods": [90.0, np.nan], "goods_rate": [0.9, 0.4]})
        assert pr.customer_profit_parts(SALES, costs)["goods"].to_dict() == {"A": 90.0, "B": pytest.approx(20.0)}

    def test_returns_alone_make_no_customer(self):
        assert "D" not in pr.customer_profit(SALES, margin_rate=0.3).index

    def test_costs_may_stand_on_several_rows(self):
        costs = pd.DataFrame({"customer_id": ["A", "A", "A"], "service": [1.0, 2.0, 3.0], "other": [0.0, 0.0, 4.0]})
        assert pr.customer_profit(SALES, costs)["A"] == 290.0

    def test_nothing_matches(self):
        with pytest.raises(DataError, match="written in the same way"):
            pr.customer_profit(SALES, pd.DataFrame({"customer_id": ["00A"], "service": [1.0]}))

    @pytest.mark.parametrize(
        "wrong", [{}, {"margin_rate": 35.0}, {"margin_rate": -0.1}, {"margin_rate": 0.3, "service_factor": -1.0}]
    )
    def test_impossible_wishes(self, wrong):
        with pytest.raises(ParameterError):
            pr.customer_profit(SALES, **wrong)

    @given(factor=st.floats(0, 10), margin=RATES)
    def test_dearer_service_never_raises_a_profit(self, factor, margin):
        costs = pd.DataFrame({"customer_id": ["A", "B"], "service": [30.0, 5.0]})
        cheap = pr.customer_profit(SALES, costs, margin, 0.0)
        dear = pr.customer_profit(SALES, costs, margin, factor)
        assert (dear <= cheap + 1e-9).all() and dear.notna().all()


class TestOnAnyData:
    @given(VALUES)
    def test_the_whale_curve_begins_at_nothing_and_ends_at_the_total(self, values):
        curve = pr.whale_curve(values)
        assert len(curve) == len(values) + 1
        assert curve.iloc[0].tolist() == [0.0, 0.0] and curve["cum_customers"].iloc[-1] == 1.0
        assert curve["cum_profit"].iloc[-1] == pytest.approx(values.sum(), abs=1e-3)
        assert curve["cum_profit"].max() == pytest.approx(values.clip(lower=0).sum(), abs=1e-3)
        assert curve.notna().all(axis=None)
        assert (curve["cum_profit"].diff().diff().dropna() <= 1e-3).all()

    @given(PROFITABLE, RATES)
    def test_the_top_brings_at_least_its_share(self, values, top):
        share = pr.pareto_share(values, top)
        assert math.isfinite(share) and share >= top - 1e-9
        if (values >= 0).all():
            assert share <= 1 + 1e-9

    @given(PROFITABLE)
    def test_stobachoff_index_is_within_bounds(self, values):
        index = pr.stobachoff_index(values)
        assert 0 <= index < 1
        if (values >= 0).all():
            assert index <= 0.5 + 1e-9

    @given(PROFITABLE, st.floats(0.01, 100))
    def test_shares_do_not_depend_on_the_currency(self, values, rate):
        assert pr.stobachoff_index(values * rate) == pytest.approx(pr.stobachoff_index(values), abs=1e-6)
        assert pr.pareto_share(values * rate) == pytest.approx(pr.pareto_share(values), rel=1e-6, abs=1e-6)

    @given(VALUES, st.lists(st.floats(0.01, 0.99), min_size=1, max_size=4, unique=True).map(sorted))
    def test_every_customer_has_one_class_and_equals_the_same(self, values, cuts):
        classes = pr.abc_classes(values, cuts)
        letters = [chr(ord("A") + i) for i in range(len(cuts) + 1)]
        assert classes.index.equals(values.index) and classes.isin(letters).all()
        assert classes.groupby(values).nunique().max() == 1
        ordered = classes[values.sort_values(ascending=False, kind="stable").index]
        assert ordered.is_monotonic_increasing
        assert (classes[values <= 0] == letters[-1]).all()
        if (values > 0).any():
            assert classes[values.idxmax()] == "A"
            money = values.clip(lower=0)
            assert money[classes == "A"].sum() >= cuts[0] * money.sum() - 1e-3

    @given(st.dictionaries(st.sampled_from("abcdef"), st.tuples(st.floats(0, 5), st.floats(0, 1)), min_size=1))
    def test_a_score_lies_between_the_least_and_the_most(self, pairs):
        scores = {name: score for name, (score, _weight) in pairs.items()}
        weights = {name: weight for name, (_score, weight) in pairs.items()}
        if not sum(weights.values()) > 0:
            with pytest.raises(ParameterError):
                pr.value_dimension_score(scores, weights)
        else:
            assert min(scores.values()) <= pr.value_dimension_score(scores, weights) <= max(scores.values())

    @given(st.lists(st.integers(-100, 100), max_size=12))
    def test_break_even_is_the_first_time(self, flows):
        period = pr.break_even_period(flows)
        sums = np.cumsum(flows)
        if period is None:
            assert (sums < 0).all()
        else:
            assert sums[period] >= 0 and (sums[:period] < 0).all()

    @given(*[st.floats(0, 1000)] * 7, RATES)
    def test_value_is_the_sum_of_its_parts(self, aov, frequency, tenure, referral, acquisition, kept, served, rate):
        given_ = (aov, frequency, tenure, referral, acquisition, kept, rate, served)
        parts = pr.customer_value_parts(*given_)
        assert pr.customer_value(*given_) == sum(parts.values())
        assert all(parts[kind] <= 0 for kind in ("goods", "acquisition", "retention", "service"))


@pytest.mark.parametrize("values", [[], [1.0, np.nan], [np.inf]])
def test_no_curve_without_numbers(values):
    for function in (pr.whale_curve, pr.pareto_share, pr.stobachoff_index, pr.abc_classes):
        with pytest.raises(DataError):
            function(pd.Series(values, dtype=float))


@pytest.mark.parametrize("values", [[1.0, -1.0], [0.0], [-5.0, 2.0], [0.1, 0.2, -0.3]])
def test_a_share_of_nothing_is_refused(values):
    for function in (pr.pareto_share, pr.stobachoff_index):
        with pytest.raises(DataError, match="not positive"):
            function(pd.Series(values))


@pytest.mark.parametrize("cuts", [[], [0.95, 0.8], [0.8, 0.8], [0, 0.8], [0.8, 1.0], [80, 95]])
def test_limits_of_classes_must_ascend(cuts):
    with pytest.raises(ParameterError, match="ABC"):
        pr.abc_classes(pd.Series([1.0]), cuts)


def test_messages_speak_the_readers_language():
    use_language("fi")
    with pytest.raises(ParameterError, match="asiakkaiden kustannukset"):
        pr.customer_profit(SALES)


class TestContributionByYear:
    """What each year has left, after goods, keeping and serving, but not after winning the customer."""

    def test_added_up_it_is_profit_before_acquisition(self):
        transactions = read_transactions()
        costs = read_costs().within(transactions).frame
        parts = pr.customer_profit_parts(transactions.relation, costs)
        years = pr.contribution_by_year(transactions.relation, costs)
        together = years.groupby(level=0).sum()
        assert together.index.equals(parts.index)
        assert np.allclose(together["contribution"], parts["profit"] + parts["acquisition"])
        frame = transactions.frame
        bought = frame[frame["amount"] >= 0].drop_duplicates(["customer_id", "date"])
        assert together["purchase_days"].sum() == len(bought)

    @given(
        st.lists(
            st.tuples(st.sampled_from("ABC"), st.integers(0, 1000), st.integers(-500, 5000)), min_size=1, max_size=30
        ),
        st.dictionaries(
            st.tuples(st.sampled_from("ABC"), st.sampled_from([2023, 2024, 2025])), st.integers(0, 3000), min_size=1
        ),
        st.booleans(),
    )
    def test_by_hand(self, rows, service, with_years):
        day = pd.Timestamp("2023-01-01")
        sales = pd.DataFrame(
            [(who, day + pd.Timedelta(days=after), cents / 100) for who, after, cents in rows],
            columns=["customer_id", "date", "amount"],
        )
        costs = pd.DataFrame([(who, year, money / 100) for (who, year), money in service.items()],
                             columns=["customer_id", "year", "service"])  # fmt: skip
        if not with_years:
            costs = costs.drop(columns="year")
        buyers = set(sales.loc[sales["amount"] >= 0, "customer_id"])
        if not buyers & set(costs["customer_id"]):
            with pytest.raises(DataError):
                pr.contribution_by_year(sales, costs, margin_rate=0.4)
            return
        found = pr.contribution_by_year(sales, costs, margin_rate=0.4)
        wanted = {(who, year if with_years else 0) for who, year in service if who in buyers}
        assert set(found.index) == wanted
        for (who, year), row in found.iterrows():
            own = sales[(sales["customer_id"] == who) & ((sales["date"].dt.year == year) | (year == 0))]
            spent = sum(money for (one, when), money in service.items() if one == who and year in (0, when)) / 100
            assert row["sales"] == pytest.approx(own["amount"].sum(), abs=1e-6)
            assert row["contribution"] == pytest.approx(0.4 * own["amount"].sum() - spent, abs=1e-6)
            assert row["purchase_days"] == own.loc[own["amount"] >= 0, "date"].nunique()


WHO, MONEY = st.sampled_from("ABC"), st.integers(0, 3000)
COST_ROW = st.fixed_dictionaries(
    {"customer_id": WHO, "year": st.sampled_from([2022, 2023, 2024])},
    optional={"service": MONEY, "goods": MONEY, "acquisition": MONEY, "goods_rate": RATES},
)


class TestProfitByYear:
    """The same profit, taken apart by years."""

    @given(
        st.lists(st.tuples(WHO, st.integers(0, 1000), st.integers(-500, 5000)), min_size=1, max_size=30),
        st.lists(COST_ROW, min_size=1, max_size=8),
        st.none() | RATES,
        st.sampled_from([0.0, 1.0, 1.5]),
    )
    def test_the_years_add_up_to_the_whole(self, rows, spent, margin, factor):
        day = pd.Timestamp("2022-01-01")
        sales = pd.DataFrame(
            [(who, day + pd.Timedelta(days=after), cents / 100) for who, after, cents in rows],
            columns=["customer_id", "date", "amount"],
        )
        costs = pd.DataFrame(spent)
        kinds = [kind for kind in pr.COSTS if kind in costs]
        costs[kinds] = costs[kinds].fillna(0.0) if "goods" not in costs else costs[kinds].fillna(dict.fromkeys(pr.COSTS[1:], 0.0))
        try:
            whole = pr.customer_profit_parts(sales, costs, margin, factor)
        except DataError:
            with pytest.raises(DataError):
                pr.profit_by_year(sales, costs, margin, factor)
            return
        years = pr.profit_by_year(sales, costs, margin, factor)
        together = years.groupby(level=0).sum()
        assert together.index.equals(whole.index) and not years.isna().any().any()
        assert np.allclose(together[whole.columns], whole, atol=1e-6)

    def test_the_ferry_line(self, ferry):
        transactions, costs = read_transactions(), read_costs().frame
        years = pr.profit_by_year(transactions.relation, costs).groupby(level=1)[["sales", "profit"]].sum()
        frame = transactions.frame
        assert np.allclose(years["sales"], frame.groupby(frame["date"].dt.year)["amount"].sum())
        assert years["profit"].sum() == pytest.approx(ferry["profit"].sum())


@given(
    st.lists(st.tuples(WHO, st.integers(0, 60), st.integers(-500, 5000)), min_size=1, max_size=30),
    st.integers(0, 60), st.integers(0, 60),
)  # fmt: skip
def test_sales_between_two_days(rows, first, last):
    day = pd.Timestamp("2022-01-01")
    begin, end = (day + pd.Timedelta(days=after) for after in sorted((first, last)))
    sales = pd.DataFrame(
        [(who, day + pd.Timedelta(days=after), cents / 100) for who, after, cents in rows],
        columns=["customer_id", "date", "amount"],
    )
    inside = sales[(sales["date"] >= begin) & (sales["date"] < end)].groupby("customer_id")["amount"].sum()
    found = pr.sales_between(sales, begin, end)
    assert found.index.equals(inside.index) and np.allclose(found, inside)
