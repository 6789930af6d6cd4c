"""Holdout, tracking and the verdict: CDNOW, the traps of counting, and every reason not to use a model."""

import importlib.util

import duckdb
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asiakkuus_lib import purchase_models as pm
from asiakkuus_lib.errors import DataError, ParameterError
from asiakkuus_lib.locale import use_language
from asiakkuus_lib.summary import collect, customer_summary

pytestmark = pytest.mark.filterwarnings("error")

CUT, END = "1997-09-30", "1998-06-30"


@pytest.fixture(scope="module")
def holdout(cdnow_sample):
    return pm.holdout_summary(cdnow_sample, CUT, END)


@pytest.fixture(scope="module")
def fit(holdout):
    return pm.fit_purchases(holdout)


@pytest.fixture(scope="module")
def track(fit, cdnow_sample):
    return pm.tracking(fit, cdnow_sample, CUT, END)


def sales(*rows) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["customer_id", "date", "amount"])
    return frame.assign(date=pd.to_datetime(frame["date"]))


@st.composite
def transactions(draw) -> pd.DataFrame:
    row = st.tuples(
        st.sampled_from("ABCDE"),
        st.sampled_from(pd.date_range("2024-01-01", "2025-12-31", freq="11D").strftime("%Y-%m-%d").tolist()),
        st.integers(-2000, 5000).map(lambda cents: cents / 100),
    )
    return sales(("A", "2024-01-01", 1.0), *draw(st.lists(row, max_size=40)))


class TestHoldout:
    def test_cdnow(self, holdout, cdnow_sample):
        before = customer_summary(cdnow_sample, CUT).set_index("customer_id").sort_index()
        assert holdout.set_index("customer_id")[before.columns].equals(before)
        assert (holdout["holdout_days"] == 273).all()
        days = cdnow_sample.drop_duplicates(["customer_id", "date"])
        assert holdout["holdout_frequency"].sum() == (days["date"] > CUT).sum() == 1882

    @given(transactions())
    @settings(deadline=None, max_examples=15)
    def test_both_sides_add_up(self, data):
        """What comes before and after the cut is what `customer_summary` finds in the whole."""
        table = pm.holdout_summary(data, "2024-12-31", "2025-12-31").set_index("customer_id")
        whole = customer_summary(data, "2025-12-31").set_index("customer_id").loc[table.index]
        assert (table["purchase_days"] + table["holdout_frequency"] == whole["purchase_days"]).all()
        assert (table["holdout_frequency"] >= 0).all()
        np.testing.assert_allclose(table["monetary"] + table["holdout_monetary"], whole["monetary"], atol=1e-9)

    @given(transactions(), st.data())
    @settings(deadline=None, max_examples=15)
    def test_a_summary_at_hand_changes_nothing_and_a_part_is_that_of_its_rows(self, data, chosen):
        dates = "2024-12-31", "2025-12-31"
        table = pm.holdout_summary(data, *dates)
        at_hand = collect(customer_summary(data, dates[1]))
        pd.testing.assert_frame_equal(pm.holdout_summary(data, *dates, summary=at_hand), table)
        some = chosen.draw(st.lists(st.sampled_from(list(table["customer_id"])), min_size=1, unique=True))
        alone = pm.holdout_summary(data[data["customer_id"].isin(some)], *dates)
        pd.testing.assert_frame_equal(pm.holdout_of(table, pd.Index(some), dates[0]), alone)
        with pytest.raises(DataError, match="2024-12-31"):
            pm.holdout_of(table, pd.Index(["nobody"]), dates[0])

    def test_returns_after_the_cut_are_no_purchases(self):
        table = pm.holdout_summary(
            sales(("A", "2025-01-01", 10.0), ("A", "2025-08-01", -4.0), ("A", "2025-09-01", 5.0)), "2025-06-30", "2025-12-31"
        )
        assert table[["holdout_frequency", "holdout_monetary"]].to_numpy().tolist() == [[1, 1.0]]

    def test_new_customers_after_the_cut_are_not_judged(self):
        table = pm.holdout_summary(sales(("A", "2025-01-01", 1.0), ("B", "2025-08-01", 1.0)), "2025-06-30", "2025-12-31")
        assert list(table["customer_id"]) == ["A"]

    def test_refusals(self, fit):
        data = sales(("A", "2025-01-01", 10.0))
        for cut, end in (("2025-06-30", "2025-06-30"), ("2025-06-30", "2025-01-01"), ("soon", "2025-01-01")):
            with pytest.raises(ParameterError):
                pm.holdout_summary(data, cut, end)
        with pytest.raises(DataError):
            pm.holdout_summary(data, "2024-01-01", "2025-01-01")
        with pytest.raises(DataError):
            pm.holdout_error(fit, customer_summary(data, "2025-06-30"))
        with pytest.raises(ParameterError):
            pm.tracking(fit, data, "2025-06-30", "2025-12-31", every_days=0.5)


class TestTracking:
    def test_cdnow(self, track, holdout):
        """78 weeks; calibration ends with 2,457 repeat purchases, the last day of all with 1,882 more."""
        assert len(track) == 78
        end = track[track["period_end"] == CUT].iloc[0]
        assert (end["actual"], end["holdout"]) == (2457, False)
        assert end["expected"] == pytest.approx(2457, rel=0.02)
        assert (track["period_end"].iloc[-1], track["actual"].iloc[-1]) == (pd.Timestamp(END), 2457 + 1882)

    def test_columns_agree(self, track):
        assert track["actual"].is_monotonic_increasing and track["expected"].is_monotonic_increasing
        assert track["actual_in_period"].cumsum().equals(track["actual"])
        np.testing.assert_allclose(track["expected_in_period"].cumsum(), track["expected"])
        assert (track["period_end"].diff().dropna() == pd.Timedelta(days=7)).all()

    @given(transactions(), st.integers(1, 200))
    @settings(deadline=None, max_examples=10)
    def test_any_data(self, data, every):
        fit = pm.Fit("bg_nbd", {"r": 0.2, "alpha": 4.0, "a": 0.8, "b": 2.0}, {}, 0.0, 0.0, True, 0, 7.0, (), ())
        told = pm.tracking(fit, data, "2024-12-31", "2025-12-31", every_days=every)
        cohort = set(pm.holdout_summary(data, "2024-12-31", "2025-12-31")["customer_id"])
        for row in told.iloc[[0, len(told) // 2, -1]].itertuples():
            then = customer_summary(data, row.period_end.date())
            assert row.actual == then.loc[then["customer_id"].isin(cohort), "frequency"].sum()
        same = pm.tracking(fit, duckdb.from_df(data), "2024-12-31", "2025-12-31", every_days=every)
        pd.testing.assert_frame_equal(same, told)
        known = pm.holdout_summary(data, "2024-12-31", "2025-12-31")
        again = pm.tracking(fit, data, "2024-12-31", "2025-12-31", every_days=every, holdout=known)
        pd.testing.assert_frame_equal(again, told)


class TestCalibration:
    def test_cdnow_by_frequency(self, fit, holdout):
        table = pm.calibration_by_frequency(fit, holdout)
        assert list(table.index) == ["0", "1", "2", "3", "4", "5", "6", "7+"]
        assert table["customers"].tolist() == [1411, 439, 214, 100, 62, 38, 29, 64]
        assert table["customers"] @ table["actual"] == pytest.approx(1882)
        told = pm.holdout_error(fit, holdout)
        assert table["customers"] @ table["expected"] == pytest.approx(told["expected"])

    def test_cdnow_error(self, fit, holdout):
        told = pm.holdout_error(fit, holdout)
        assert (told["actual"], round(told["error"], 3)) == (1882, -0.121)
        assert told["correlation"] == pytest.approx(0.626, abs=0.001)

    def test_nobody_comes_back(self, fit, holdout):
        told = pm.holdout_error(fit, holdout.assign(holdout_frequency=0))
        assert told["error"] == float("inf") and told["correlation"] == 0


def codes(verdict: pm.Verdict) -> set[str]:
    assert verdict.usable == (not verdict.reasons)
    for reason in verdict.reasons:
        finnish = str(reason)
        use_language("en")
        assert str(reason) not in ("", finnish) and "{" not in finnish + str(reason)
        use_language("fi")
    return {reason.code for reason in verdict.reasons}


class TestVerdict:
    def test_cdnow_is_usable(self, fit, holdout, track):
        assert pm.assess(fit, holdout, pm.fit_spend(holdout), holdout, track) == pm.Verdict(True, ())

    def test_holdout_off(self, fit, holdout):
        strict = pm.Limits(holdout_error=0.1)
        verdict = pm.assess(fit, holdout, holdout=holdout, limits=strict)
        assert codes(verdict) == {"holdout_off"}
        assert verdict.reasons[0].values["error"] == pytest.approx(-0.121, abs=0.001)
        assert codes(pm.assess(fit, holdout, holdout=holdout.assign(holdout_frequency=0))) == {"holdout_off"}

    def test_few_repeat_buyers(self, holdout):
        few = holdout.iloc[:240]
        assert "few_repeat_buyers" in codes(pm.assess(pm.fit_purchases(few), few))

    def test_short_history(self, fit, holdout):
        late = holdout.assign(frequency=np.minimum(holdout["frequency"], 1), recency=np.where(holdout["frequency"] > 0, 200, 0))
        late = late.assign(T=np.maximum(late["T"], 220))
        assert "short_history" in codes(pm.assess(fit, late))

    def test_not_converged(self, fit, holdout):
        lost = pm.Fit(**{**vars(fit), "converged": False, "gradient_norm": 0.1})
        assert codes(pm.assess(lost, holdout)) == {"not_converged"}

    def test_at_edge(self, fit, holdout):
        assert codes(pm.assess(pm.Fit(**{**vars(fit), "at_edge": ("a", "b")}), holdout)) == {"at_edge"}

    def test_spend_without_mean(self, fit, holdout):
        spend = pm.fit_spend(holdout)
        endless = pm.Fit(**{**vars(spend), "parameters": {**spend.parameters, "q": 0.8}})
        assert codes(pm.assess(fit, holdout, endless)) == {"spend_without_mean"}

    def test_seasons(self, fit, holdout, track):
        assert pm.seasonality(track) < 0.2
        swing = 1 + 0.9 * np.sin(track["days"] / 365 * 2 * np.pi)
        summery = track.assign(actual_in_period=(track["expected_in_period"] * swing).round())
        assert 0.5 < pm.seasonality(summery) < 0.8
        assert codes(pm.assess(fit, holdout, track=summery)) == {"seasonal"}

    def test_chance_is_no_season(self, track):
        chance = np.random.default_rng(1)
        swings = [
            pm.seasonality(track.assign(actual_in_period=chance.poisson(track["expected_in_period"]))) for _ in range(50)
        ]
        assert max(swings) < 0.1
        assert pm.seasonality(track.head(4)) == 0
        assert pm.seasonality(track.assign(actual_in_period=0)) == 0


class TestBayes:
    def test_not_installed(self, holdout):
        if importlib.util.find_spec("pymc_marketing"):
            pytest.skip("pymc-marketing is installed")
        with pytest.raises(ParameterError, match="bayes"):
            pm.fit_bayes(holdout)

    @pytest.mark.filterwarnings("default")
    def test_near_the_likelihood(self, holdout, fit):
        pytest.importorskip("pymc_marketing")
        (row,) = pm.fit_bayes(holdout).to_dict("records")
        assert row == pytest.approx(fit.parameters, rel=0.2)
