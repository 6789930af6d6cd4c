"""RFM: the published numbers, the traps that others fell into, and what holds on any data."""

import itertools

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asiakkuus_lib import rfm
from asiakkuus_lib.errors import DataError, ParameterError
from asiakkuus_lib.reading import course_data, labels, read_transactions

DAYS = pd.date_range("2024-01-01", "2025-12-31")


def sales(*rows: tuple[str, str, float]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["customer_id", "date", "amount"])
    return frame.assign(date=pd.to_datetime(frame["date"]))


@st.composite
def transactions(draw) -> pd.DataFrame:
    row = st.tuples(
        st.sampled_from("ABCDEFGH"),
        st.sampled_from(DAYS[::37].strftime("%Y-%m-%d").tolist()),
        st.integers(-2000, 5000).map(lambda cents: cents / 100),
    )
    first = draw(st.tuples(st.just("A"), st.just("2024-01-01"), st.just(1.0)))
    return sales(first, *draw(st.lists(row, max_size=40)))


@pytest.fixture(scope="module")
def data(cdnow):
    return read_transactions(cdnow)


@pytest.fixture(scope="module")
def table(data):
    return rfm.rfm_table(data.frame, as_of="1998-07-01")


class TestCdnow:
    """CDNOW master: 69,659 rows, 23,570 customers, $2,500,315.63 (lifetimes package)."""

    def test_read(self, data):
        ledger = data.ledger
        assert (ledger.rows_read, ledger.rows_kept, ledger.amount_kept) == (69_659, 69_659, 2_500_315.63)
        assert (ledger.zeros, ledger.duplicates, ledger.returns) == (80, 255, 0)
        assert data.currency == "USD"
        assert [str(day.date()) for day in (data.first_day, data.last_day)] == ["1997-01-01", "1998-06-30"]

    def test_table(self, table):
        assert len(table) == 23_570
        assert round(table["monetary"].sum(), 2) == 2_500_315.63
        assert (table["frequency"] == 1).sum() == 12_054

    def test_top_shares(self, table):
        money = table["monetary"].sort_values(ascending=False)
        shares = [round(money.iloc[: round(len(money) * top)].sum() / money.sum() * 100, 2) for top in (0.2, 0.1)]
        assert shares == [67.78, 50.94]

    def test_equal_customers_share_one_score(self, table):
        scores = rfm.rfm_scores(table, rfm.rfm_thresholds(table))
        assert scores.loc[table["frequency"] == 1, "F"].unique().tolist() == [1]
        segments = rfm.rfm_segments(scores, 5, table["age"])
        assert segments.isin(rfm.SEGMENTS).all()
        assert rfm.segment_summary(table, segments)["customers"].sum() == 23_570


class TestTraps:
    def test_two_orders_on_one_day_are_one(self):
        table = rfm.rfm_table(sales(("A", "2025-01-01 09:00", 5), ("A", "2025-01-01 15:00", 5)), "2025-01-02")
        assert table.loc["A", ["frequency", "recency"]].tolist() == [1, 1]

    def test_a_return_lowers_the_money_and_is_not_a_purchase(self):
        data = sales(("A", "2025-01-01", 10), ("A", "2025-01-05", 5), ("A", "2025-03-01", -20))
        assert rfm.rfm_table(data, "2025-03-31").loc["A"].tolist() == [85, 2, -5, 89]

    def test_returns_alone_make_no_customer(self):
        data = sales(("A", "2025-01-01", 10), ("B", "2025-01-05", -5))
        assert rfm.rfm_table(data, "2025-02-01").index.tolist() == ["A"]
        with pytest.raises(DataError):
            rfm.rfm_table(sales(("B", "2025-01-05", -5)), "2025-02-01")

    def test_what_happened_later_is_not_known(self):
        data = sales(("A", "2025-01-01", 10), ("A", "2025-06-01", 90))
        assert rfm.rfm_table(data, "2025-02-01").loc["A"].tolist() == [31, 1, 10, 31]

    def test_cents_add_up(self):
        data = sales(*[("A", "2025-01-01", 0.1)] * 3)
        assert rfm.rfm_table(data, "2025-01-02").loc["A", "monetary"] == 0.3

    @pytest.mark.parametrize("as_of", ["2024-12-31", "1900-01-01"])
    def test_reference_date_before_the_first_purchase(self, as_of):
        with pytest.raises(ParameterError, match=r"2025-01-01"):
            rfm.rfm_table(sales(("A", "2025-01-01", 10)), as_of)

    @pytest.mark.parametrize("as_of", ["soon", "", None, "2025-13-01", 2006, 2.5, "March", "3/1/2026", "1-3-2026", "1.13.2026"])
    def test_reference_date_that_is_none(self, as_of):
        with pytest.raises(ParameterError):
            rfm.rfm_table(sales(("A", "2025-01-01", 10)), as_of)

    @pytest.mark.parametrize("as_of", ["1.3.2025", "01.03.2025", " 2025-03-01", "2025-03-01T23:59", pd.Timestamp("2025-03-01 10:00")])
    def test_reference_date_as_it_is_typed(self, as_of):
        assert rfm.rfm_table(sales(("A", "2025-01-01", 10)), as_of).loc["A", "recency"] == 59

    def test_a_newcomer_is_new_whatever_the_scores(self):
        for r, f, m in itertools.product(range(1, 6), repeat=3):
            assert rfm.segment_of(r, f, m, is_new=True) == "new"

    @pytest.mark.parametrize(
        "cuts",
        [
            {"recency": [1], "frequency": [1, 2], "monetary": [1]},
            {"recency": [], "frequency": [], "monetary": []},
            {"recency": [2, 1], "frequency": [1, 2], "monetary": [1, 2]},
        ],
    )
    def test_thresholds_that_make_no_sense(self, cuts):
        table = rfm.rfm_table(sales(("A", "2025-01-01", 10)), "2025-01-02")
        with pytest.raises(ParameterError):
            rfm.rfm_scores(table, cuts)

    def test_one_class_is_none(self):
        with pytest.raises(ParameterError):
            rfm.thresholds(pd.Series([1, 2]), q=1)


class TestSegments:
    @pytest.mark.parametrize("q", range(2, 11))
    def test_every_combination_has_one_segment(self, q):
        combinations = pd.DataFrame(itertools.product(range(1, q + 1), repeat=3), columns=["R", "F", "M"])
        named = rfm.rfm_segments(combinations, q)
        assert len(named) == q**3
        assert set(named) <= set(rfm.SEGMENTS) - {"new"}
        assert named.tolist() == [rfm.segment_of(*row, q=q) for row in combinations.to_numpy().tolist()]

    def test_quintiles_use_every_segment(self):
        combinations = itertools.product(range(1, 6), repeat=3)
        assert {rfm.segment_of(*c) for c in combinations} | {"new"} == set(rfm.SEGMENTS)

    def test_the_table_of_rules_says_what_the_code_does(self):
        rules = course_data("rfm_segments").set_index("segment")
        assert tuple(rules.index) == rfm.SEGMENTS
        for row, recency in enumerate(("high", "middling", "low")):
            for column, value in enumerate(("top", "high", "middling", "low")):
                rule = rules.loc[rfm.SEGMENT_GRID[row][column]]
                assert rule["recency"] == recency
                assert value in rule["value"].split(" or ")

    @pytest.mark.parametrize("lang", ["fi", "en"])
    def test_names_differ(self, lang):
        assert len(set(labels("rfm_segments", lang=lang).values())) == len(rfm.SEGMENTS)

    def test_best_is_better_than_dormant_at_every_q(self):
        for q in range(2, 11):
            assert rfm.segment_of(q, q, q, q) == "best"
            assert rfm.segment_of(1, 1, 1, q) in {"dormant", "attention"}


class TestEndsOfTheScale:
    """The highest value present gets the top score, the lowest the bottom one, however many are equal."""

    @pytest.mark.parametrize("values", [[1] * 8 + [2] * 2, [1] * 3 + [2] * 7, [1] * 50 + [2] * 49 + [3], [1, 2]])
    @pytest.mark.parametrize("q", range(2, 11))
    def test_few_different_values(self, values, q):
        table = pd.DataFrame({measure: [float(value) for value in values] for measure in rfm.MEASURES})
        scores = rfm.rfm_scores(table, rfm.rfm_thresholds(table, q))
        high, low = scores[table["frequency"] == max(values)], scores[table["frequency"] == 1]
        assert (high[["F", "M"]] == q).all(axis=None) and (low[["F", "M"]] == 1).all(axis=None)
        assert (high["R"] == 1).all() and (low["R"] == q).all()

    def test_two_frequencies_leave_best_customers(self):
        days = pd.DataFrame(
            {"recency": range(1, 101), "frequency": [2] * 45 + [1] * 55, "monetary": range(200, 100, -1)}
        )
        segments = rfm.rfm_segments(rfm.rfm_scores(days, rfm.rfm_thresholds(days)))
        assert (segments == "best").sum() > 0

    @given(st.lists(st.integers(-3, 4), min_size=1, max_size=30), st.integers(2, 10))
    def test_on_any_values(self, values, q):
        table = pd.DataFrame(dict.fromkeys(rfm.MEASURES, pd.Series(values, dtype=float)))
        scores = rfm.rfm_scores(table, rfm.rfm_thresholds(table, q))
        top, bottom = table["monetary"] == max(values), table["monetary"] == min(values)
        if len(set(values)) > 1:
            assert (scores.loc[top, "F"] == q).all() and (scores.loc[bottom, "F"] == 1).all()
            assert (scores.loc[bottom, "R"] == q).all() and (scores.loc[top, "R"] == 1).all()
        else:
            # Nobody is praised for what all do alike, and nobody is called silent.
            assert scores["F"].eq(1).all() and scores["M"].eq(1).all() and scores["R"].eq(q).all()

    @given(st.lists(st.integers(0, 50), min_size=1, max_size=40), st.integers(2, 10))
    def test_quantiles_stay_unless_the_largest_value_is_one(self, values, q):
        plain = np.quantile(values, np.arange(1, q) / q, method="inverted_cdf")
        cuts = rfm.thresholds(pd.Series(values), q)
        assert [cut for cut, quantile in zip(cuts, plain, strict=True) if quantile < max(values)] == [
            quantile for quantile in plain if quantile < max(values)
        ]

    def test_the_literature_and_the_course_stay(self, table):
        course = rfm.rfm_table(read_transactions().frame, "2026-01-01")
        for data, q in itertools.product((table, course), (3, 5, 10)):
            for measure in rfm.MEASURES:
                plain = np.quantile(data[measure].to_numpy(float), np.arange(1, q) / q, method="inverted_cdf")
                assert rfm.thresholds(data[measure], q) == plain.tolist()


@settings(max_examples=100, deadline=None)
@given(data=transactions(), q=st.integers(2, 10), new_days=st.integers(0, 400))
def test_limits_hold_for_every_customer_of_a_segment(data, q, new_days):
    table = rfm.rfm_table(data, "2026-01-01")
    cuts = rfm.rfm_thresholds(table, q)
    segments = rfm.rfm_segments(rfm.rfm_scores(table, cuts), q, table["age"], new_days)
    limits = rfm.segment_limits(cuts).loc[segments[segments != "new"]]
    told = table[segments != "new"].set_axis(limits.index)
    assert limits["possible"].all()
    for measure in rfm.MEASURES:
        assert (told[measure] <= limits[f"{measure}_at_most"]).all()
    assert (told["recency"] > limits["recency_over"]).all()
    often, much = (told[measure] > limits[f"{measure}_over"] for measure in ("frequency", "monetary"))
    assert np.where(limits["both"], often & much, often | much).all()


@settings(max_examples=60, deadline=None)
@given(data=transactions(), q=st.integers(2, 10))
def test_on_any_data(data, q):
    table = rfm.rfm_table(data, "2026-01-01")
    cuts = rfm.rfm_thresholds(table, q)
    scores = rfm.rfm_scores(table, cuts)
    assert scores[["R", "F", "M"]].stack().between(1, q).all()
    for measure, letter, sign in (("recency", "R", -1), ("frequency", "F", 1), ("monetary", "M", 1)):
        order = table[measure] * sign
        for one, other in itertools.combinations(table.index, 2):
            if order[one] == order[other]:
                assert scores.loc[one, letter] == scores.loc[other, letter]
            elif order[one] > order[other]:
                assert scores.loc[one, letter] >= scores.loc[other, letter]
    segments = rfm.rfm_segments(scores, q, table["age"])
    summary = rfm.segment_summary(table, segments)
    assert summary["customers"].sum() == len(table)
    assert np.isclose(summary["monetary"].sum(), table["monetary"].sum())
    classes = rfm.score_classes(table, cuts)
    assert (classes.groupby("measure")["customers"].sum() == len(table)).all()


@settings(max_examples=30, deadline=None)
@given(data=transactions(), seed=st.integers(0, 99))
def test_the_order_of_rows_does_not_matter(data, seed):
    shuffled = data.sample(frac=1, random_state=seed)
    pd.testing.assert_frame_equal(rfm.rfm_table(data, "2026-01-01"), rfm.rfm_table(shuffled, "2026-01-01"))


@settings(max_examples=30, deadline=None)
@given(data=transactions())
def test_shares_of_a_profile_add_up(data):
    data = data.assign(product_group=np.where(data["amount"] > 10, "large", "small"))
    profile = rfm.purchase_profile(data)
    money = data.groupby("customer_id")["amount"].sum().round(2)
    assert profile[money.reindex(profile.index) > 0].sum(axis=1).round(9).eq(1).all()
    assert profile[money.reindex(profile.index) <= 0].isna().all(axis=None)
