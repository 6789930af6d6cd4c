"""How the models are fitted: gradients, grouping, convergence, recovery of the truth, any data."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asiakkuus_lib import purchase_models as pm
from asiakkuus_lib.errors import DataError
from asiakkuus_lib.purchase_models import bg_nbd, fitting, gamma_gamma, pareto_nbd, sbg
from asiakkuus_lib.purchase_models.histories import Histories, grouped
from asiakkuus_lib.purchase_models.purchases import PURCHASE_MODELS, fit_histories

pytestmark = pytest.mark.filterwarnings("error")

TRUTHS = {
    "bg_nbd": {"r": 0.8, "alpha": 5.0, "a": 0.9, "b": 2.5},
    "mbg_nbd": {"r": 0.8, "alpha": 5.0, "a": 0.9, "b": 2.5},
    "pareto_nbd": {"r": 0.8, "alpha": 6.0, "s": 0.8, "beta": 10.0},
}
LOGS = st.lists(st.floats(-4, 4), min_size=4, max_size=4).map(np.array)


@st.composite
def histories(draw, least: int = 1) -> pd.DataFrame:
    """Any possible histories: whole days, at most a purchase a day."""
    rows = []
    for _ in range(draw(st.integers(least, 25))):
        age = draw(st.integers(0, 700))
        recency = draw(st.integers(0, age))
        x = draw(st.integers(1, min(recency, 400))) if recency else 0
        rows.append((x, recency, age))
    return pd.DataFrame(rows, columns=["frequency", "recency", "T"]).astype(float)


def groups(table: pd.DataFrame, unit: float = 7.0) -> Histories:
    return grouped(*(table[name].to_numpy() for name in ("frequency", "recency", "T")))[0].scaled(unit)


def slopes_hold(likelihood, logs: np.ndarray) -> None:
    value, slopes = likelihood(logs)
    assert np.isfinite(value) and np.isfinite(slopes).all()
    for i, slope in enumerate(slopes):
        change = np.eye(len(logs))[i] * 1e-5
        difference = (likelihood(logs + change)[0] - likelihood(logs - change)[0]) / 2e-5
        # Differences of numbers as large as the value have no more digits than this.
        assert slope == pytest.approx(difference, rel=1e-5, abs=1e-4 + 1e-9 * abs(value))


class TestGradients:
    @given(histories(), LOGS, st.sampled_from(["bg_nbd", "mbg_nbd", "pareto_nbd"]))
    @settings(deadline=None, max_examples=150)
    def test_purchases(self, table, logs, model):
        data = groups(table)
        slopes_hold(lambda at: PURCHASE_MODELS[model].log_likelihood(at, data), logs)

    @given(
        st.lists(st.tuples(st.integers(1, 5000), st.floats(0.01, 1e5)), min_size=1, max_size=20),
        st.lists(st.floats(-4, 4), min_size=3, max_size=3).map(np.array),
    )
    @settings(deadline=None)
    def test_spend(self, rows, logs):
        x, mean = np.array(rows, dtype=float).T
        slopes_hold(lambda at: gamma_gamma.log_likelihood(at, x, mean, np.ones(len(x))), logs)

    @given(
        st.lists(st.floats(0, 500), min_size=2, max_size=20),
        st.floats(0, 500),
        st.lists(st.floats(-4, 4), min_size=2, max_size=2).map(np.array),
    )
    @settings(deadline=None)
    def test_contracts(self, lost, left, logs):
        slopes_hold(lambda at: sbg.log_likelihood(at, np.array(lost), left), logs)


class TestGrouping:
    @pytest.mark.parametrize("model", TRUTHS)
    def test_customers_counted_once_or_one_by_one(self, model):
        table = pm.simulate_purchases(model, TRUTHS[model], [140, 210, 280] * 100).round()
        table = table[(table["frequency"] > 0) == (table["recency"] > 0)]
        together = groups(table, 1.0)
        each = np.arange(len(table))
        apart = Histories(*(table[name].to_numpy() for name in ("frequency", "recency", "T")), each, each, each, np.ones(len(table)))
        assert len(together.counts) < len(table)
        one, other = (fit_histories(data, model, 7.0) for data in (together, apart))
        assert one.parameters == pytest.approx(other.parameters, rel=1e-6)
        assert one.log_likelihood == pytest.approx(other.log_likelihood, rel=1e-12)
        assert one.standard_errors == pytest.approx(other.standard_errors, rel=1e-4)

    @given(histories())
    def test_every_customer_finds_their_history(self, table):
        data, at = grouped(*(table[name].to_numpy() for name in ("frequency", "recency", "T")))
        assert data.customers == len(table)
        for name, values in (("frequency", data.x), ("recency", data.recency), ("T", data.age)):
            assert (values[at] == table[name].to_numpy()).all()
        assert len(data.counts) == len(table.drop_duplicates())


class TestConvergence:
    @pytest.mark.parametrize("seed", range(1, 6))
    def test_where_only_rounding_is_left_the_search_ends(self, seed, monkeypatch):
        """Means that hardly differ: the slopes vanish in rounding before they are as small as is wished for."""
        chance, looks, likelihood = np.random.default_rng(seed), [], gamma_gamma.log_likelihood
        frequency, mean = chance.integers(1, 20, 80), 25 + chance.integers(0, 7, 80) + chance.random(80) * (seed % 2)
        monkeypatch.setattr(gamma_gamma, "log_likelihood", lambda *given: looks.append(1) or likelihood(*given))
        assert pm.fit_spend(pd.DataFrame({"frequency": frequency, "monetary_value": mean})).converged
        assert len(looks) < 500

    """An optimiser's flag is not convergence."""

    def test_a_search_that_gives_up_early_is_told(self, monkeypatch):
        table = pm.simulate_purchases("bg_nbd", TRUTHS["bg_nbd"], [280] * 2000)
        wanted = pm.fit_purchases(table)
        monkeypatch.setattr(fitting, "FIRST_STEPS", 1)
        again = pm.fit_purchases(table)
        assert again.converged and again.parameters == pytest.approx(wanted.parameters, rel=1e-6)
        monkeypatch.setattr(fitting, "MOST_STEPS", 1)
        early = pm.fit_purchases(table)
        assert not early.converged and early.gradient_norm > 1e-6
        assert "not_converged" in {reason.code for reason in pm.assess(early, table).reasons}

    def test_a_slope_that_remains_is_told(self):
        # Its top is so narrow that no step of a search gets there.
        def likelihood(logs):
            return -float(np.abs(logs[0])), -np.sign(logs)

        peak = fitting.top(likelihood, np.array([0.3]), customers=1)
        fit = fitting.fitted("sbg", ("alpha",), peak, 1)
        assert not fit.converged and fit.gradient_norm == 1

    def test_a_top_at_infinity_is_told(self):
        """As many purchases as in a Poisson process of one rate: nothing tells customers apart."""
        table = pd.DataFrame({"frequency": 5, "recency": np.linspace(200, 270, 40).round(), "T": 280})
        fit = pm.fit_purchases(table, "bg_nbd")
        assert "r" in fit.at_edge
        assert "at_edge" in {reason.code for reason in pm.assess(fit, table).reasons}
        intervals = pm.confidence_intervals(fit)
        assert not intervals.isna().to_numpy().any()

    @given(histories(least=10), st.sampled_from(list(TRUTHS)))
    @settings(deadline=None, max_examples=40)
    def test_any_data(self, table, model):
        """A fit without holes, or a refusal; and probabilities that are probabilities."""
        if not (table["frequency"] > 0).any():
            with pytest.raises(DataError):
                pm.fit_purchases(table, model)
            return
        fit = pm.fit_purchases(table, model)
        assert np.isfinite(list(fit.parameters.values())).all() and np.isfinite(fit.log_likelihood)
        assert not np.isnan(list(fit.standard_errors.values())).any() and not np.isnan(fit.gradient_norm)
        alive = pm.probability_alive(fit, table)
        soon, late = pm.expected_purchases(fit, table, 30), pm.expected_purchases(fit, table, 3000)
        assert alive.between(0, 1).all()
        assert np.isfinite(late).all() and ((soon >= 0) & (late >= soon)).all()
        new = pm.expected_new_customer(fit, [0, 1, 100, 10000])
        assert new[0] == 0 and (np.diff(new) >= 0).all() and np.isfinite(new).all()
        value = pm.residual_clv(
            fit, pm.Fit("gamma_gamma", {"p": 6.0, "q": 4.0, "gamma": 15.0}, {}, 0.0, 0.0, True, 9, None, (), ()),
            table.assign(monetary_value=np.where(table["frequency"] > 0, 20.0, np.nan)), 0.3, 0.1,
        )  # fmt: skip
        assert np.isfinite(value).all().all() and (value >= 0).all().all()
        assert (value["discounted_purchases"] <= value["expected_purchases"] * (1 + 1e-6) + 1e-9).all()


class TestRecovery:
    """Twenty seeded runs; a hundred are in `python -m benchmarks.recovery`."""

    @pytest.mark.parametrize("model", TRUTHS)
    def test_the_truth_is_in_the_interval(self, model):
        truth, inside = TRUTHS[model], 0
        for seed in range(20):
            table = pm.simulate_purchases(model, truth, np.linspace(140, 364, 800), seed=seed)
            interval = pm.confidence_intervals(pm.fit_purchases(table, model))
            inside += (interval["low"] <= pd.Series(truth)) & (pd.Series(truth) <= interval["high"])
        # Of twenty, fewer than 16 happens once in 400 if 95 % is true.
        assert (inside >= 16).all(), inside

    def test_spend(self):
        truth, inside = {"p": 6.0, "q": 4.0, "gamma": 15.0}, 0
        for seed in range(20):
            chance = np.random.default_rng(seed)
            x = chance.integers(1, 8, 800)
            mean = chance.gamma(6.0 * x, 1 / (x * chance.gamma(4.0, 1 / 15.0, 800)))
            interval = pm.confidence_intervals(pm.fit_spend(pd.DataFrame({"frequency": x, "monetary_value": mean})))
            inside += (interval["low"] <= pd.Series(truth)) & (pd.Series(truth) <= interval["high"])
        assert (inside >= 16).all(), inside

    def test_contracts(self):
        truth, inside = {"alpha": 0.7, "beta": 1.2}, 0
        for seed in range(20):
            chance = np.random.default_rng(seed)
            left = np.minimum(chance.geometric(chance.beta(0.7, 1.2, 1001)), 9)
            survival = [(left > period).sum() for period in range(9)]
            interval = pm.confidence_intervals(pm.fit_sbg(survival))
            inside += (interval["low"] <= pd.Series(truth)) & (pd.Series(truth) <= interval["high"])
        assert (inside >= 16).all(), inside


class TestBootstrap:
    @pytest.mark.parametrize("kind", ["weighted", "parametric"])
    @pytest.mark.parametrize("model", ["bg_nbd", "mbg_nbd"])
    def test_spread_is_that_of_the_standard_errors(self, kind, model):
        table = pm.simulate_purchases(model, TRUTHS[model], np.linspace(140, 364, 1500))
        fit = pm.fit_purchases(table, model)
        runs = pm.bootstrap(fit, table, runs=60, seed=5, kind=kind)
        assert list(runs.columns) == list(fit.parameters) and len(runs) == 60
        spread = np.log(runs).std() / np.sqrt(np.diag(np.array(fit.covariance)))
        assert spread.between(0.6, 1.5).all(), spread
        assert pm.bootstrap(fit, table, runs=2, seed=5, kind=kind).equals(runs.head(2))


class TestSimulation:
    @pytest.mark.parametrize("model", TRUTHS)
    def test_as_many_purchases_as_expected(self, model):
        table = pm.simulate_purchases(model, TRUTHS[model], [364] * 40_000)
        fit = pm.Fit(model, TRUTHS[model], {}, 0.0, 0.0, True, 0, 7.0, (), ())
        assert table["frequency"].mean() == pytest.approx(pm.expected_new_customer(fit, 364), rel=0.03)
        assert (table["recency"] <= table["T"]).all()
        assert ((table["frequency"] == 0) == (table["recency"] == 0)).all()

    def test_starts_are_possible(self):
        for start in (*bg_nbd.starts(0.1), *pareto_nbd.starts(0.1)):
            assert np.isfinite(start).all()
