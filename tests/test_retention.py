"""Churn and retention: the numbers of the lectures, and what holds for every churn."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asiakkuus_lib import retention
from asiakkuus_lib.errors import DataError, ParameterError
from asiakkuus_lib.reading import course_data

CHURN = st.floats(0.001, 0.99)


class TestLectures:
    def test_half_lost_in_five_years(self):
        """S0, slide 10; G-07: 12.945 % a year, retention 87.055 %, life 7.73 years."""
        churn = retention.annual_churn_from_loss(0.5, 5)
        assert round(100 * churn, 3) == 12.945
        assert round(100 * (1 - churn), 3) == 87.055
        assert round(retention.customer_life(1 - churn), 2) == 7.73
        assert retention.half_life(churn) == pytest.approx(5)

    def test_the_years_before_the_share(self):
        with pytest.raises(ParameterError, match="Ensin tulee menetetty osuus, sitten vuodet. Nyt osuus on 5"):
            retention.annual_churn_from_loss(5, 0.5)

    @pytest.mark.parametrize(("churn", "lost", "life", "half"), [(0.15, 55.6, 6.67, 4.27), (0.10, 41.0, 10.00, 6.58)])
    def test_fifteen_and_ten_per_cent(self, churn, lost, life, half):
        assert round(100 * (1 - retention.retained_share(churn, 5)), 1) == lost
        assert round(retention.customer_life(1 - churn), 2) == life
        assert round(retention.half_life(churn), 2) == half

    @pytest.mark.parametrize(
        ("rate", "life"), [(0.50, 2), (0.75, 4), (0.80, 5), (0.85, 6.67), (0.871, 7.75), (0.90, 10), (0.95, 20)]
    )
    def test_retention_and_life(self, rate, life):
        """S3, slide t13, completed with N = 1 / (1 - CR)."""
        assert round(retention.customer_life(rate), 2) == life

    def test_satisfied_defectors_among_a_thousand(self):
        """S0, slide 7: 60-80 % of those who leave were satisfied."""
        leavers = 1000 * retention.annual_churn_from_loss(0.5, 5)
        assert [round(leavers), round(0.6 * leavers), round(0.8 * leavers)] == [129, 78, 104]

    def test_a_base_that_grows_by_five_per_cent_doubles_in_fourteen_years(self):
        assert round(retention.doubling_time(0.15 - 0.10), 1) == 14.2

    def test_the_agreements_of_the_course_lose_about_what_the_slide_says(self):
        customers = course_data("customers").dropna(subset="relationship_began_on")
        churn = retention.annual_churn(
            customers["relationship_began_on"], customers["relationship_ended_on"], "2023-01-01", "2026-01-01"
        )
        assert (churn.endings, round(churn.customer_years)) == (366, 2617)
        assert round(churn.annual, 4) == 0.1305


class TestAnyData:
    @given(CHURN, st.floats(0.1, 60))
    def test_loss_and_churn_are_each_other_turned_round(self, churn, years):
        lost = 1 - retention.retained_share(churn, years)
        if lost < 1 - 1e-9:
            assert retention.annual_churn_from_loss(lost, years) == pytest.approx(churn, rel=1e-4)

    @settings(deadline=None)
    @given(CHURN)
    def test_life_is_the_sum_of_those_who_are_left(self, churn):
        curve = retention.survival([churn], 20_000 if churn < 0.01 else 2_000)[churn]
        assert curve.sum() == pytest.approx(retention.customer_life(1 - churn), rel=1e-6)
        assert curve.is_monotonic_decreasing and curve.iloc[0] == 1

    @given(st.floats(1, 1000))
    def test_life_and_retention_are_each_other_turned_round(self, years):
        assert retention.customer_life(retention.retention_for_life(years)) == pytest.approx(years)

    @given(CHURN)
    def test_half_life_is_shorter_than_life(self, churn):
        assert retention.half_life(churn) < retention.customer_life(1 - churn)
        assert retention.retained_share(churn, retention.half_life(churn)) == pytest.approx(0.5)

    @settings(deadline=None)
    @given(st.lists(st.tuples(st.integers(-900, 1500), st.integers(0, 900) | st.none()), min_size=1, max_size=30))
    def test_time_in_the_period_is_counted_day_by_day(self, relations):
        start, end = pd.Timestamp("2023-01-01"), pd.Timestamp("2026-01-01")
        began = pd.Series([start + pd.Timedelta(days=first) for first, _ in relations])
        ended = pd.Series([pd.NaT if length is None else day + pd.Timedelta(days=length)
                           for day, (_first, length) in zip(began, relations, strict=True)], dtype="datetime64[ns]")  # fmt: skip
        every = pd.date_range(start, end, inclusive="left").to_numpy()
        first, last = began.to_numpy()[:, None], ended.fillna(pd.Timestamp("2100-01-01")).to_numpy()[:, None]
        days = ((first <= every) & (every < last)).sum()
        if days:
            churn = retention.annual_churn(began, ended, start, end)
            assert churn.customer_years == pytest.approx(days / 365.25)
            assert churn.endings == ((ended >= start) & (ended < end)).sum() and 0 <= churn.annual <= 1
        else:
            with pytest.raises(DataError):
                retention.annual_churn(began, ended, start, end)


@pytest.mark.parametrize(
    "call",
    [
        lambda: retention.annual_churn_from_loss(1.0, 5),
        lambda: retention.annual_churn_from_loss(0.5, 0),
        lambda: retention.annual_churn_from_loss(float("nan"), 5),
        lambda: retention.retained_share(12.9, 5),
        lambda: retention.retained_share(0.1, -1),
        lambda: retention.customer_life(1.0),
        lambda: retention.customer_life(-0.1),
        lambda: retention.retention_for_life(0.5),
        lambda: retention.half_life(0.0),
        lambda: retention.half_life(1.0),
        lambda: retention.doubling_time(0.0),
    ],
)
def test_what_is_not_possible_is_said_in_words(call):
    with pytest.raises(ParameterError) as problem:
        call()
    assert len(str(problem.value)) > 30 and "{" not in str(problem.value)


def test_a_period_and_relationships_that_are_none():
    day = pd.to_datetime(pd.Series(["2024-01-01"]))
    with pytest.raises(ParameterError, match="2024-01-01"):
        retention.annual_churn(day, day, "2024-01-01", "2024-01-01")
    with pytest.raises(DataError):
        retention.annual_churn(day, day - pd.Timedelta(days=1), "2023-01-01", "2025-01-01")
