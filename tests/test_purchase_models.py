"""Purchase models: the published numbers, the traps that others fell into, and clear refusals."""

import numpy as np
import pandas as pd
import pytest
from scipy.integrate import quad
from scipy.special import betainc, betaln, expit, gammaln, hyp2f1

from asiakkuus_lib import purchase_models as pm
from asiakkuus_lib.errors import DataError, ParameterError
from asiakkuus_lib.locale import use_language
from asiakkuus_lib.reading import course_data
from asiakkuus_lib.summary import customer_summary

pytestmark = pytest.mark.filterwarnings("error")

WEEKS = 7.0
REGULAR = [100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1]
HIGH_END = [100, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1]
PUBLISHED = {
    "bg_nbd": {"r": 0.243, "alpha": 4.414, "a": 0.793, "b": 2.426},
    "pareto_nbd": {"r": 0.553, "alpha": 10.578, "s": 0.606, "beta": 11.669},
}


def fit_of(model: str, **parameters: float) -> pm.Fit:
    return pm.Fit(model, parameters, {}, 0.0, 0.0, True, 0, None if model == "gamma_gamma" else WEEKS, (), ())


BG, PARETO = (fit_of(model, **parameters) for model, parameters in PUBLISHED.items())
MBG = fit_of("mbg_nbd", **PUBLISHED["bg_nbd"])
GG = fit_of("gamma_gamma", p=6.25, q=3.74, gamma=15.44)


def one(x: float, recency: float, age: float, **more: float) -> pd.DataFrame:
    return pd.DataFrame({"customer_id": ["A"], "frequency": [x], "recency": [recency], "T": [age], **more})


@pytest.fixture(scope="module")
def summary(cdnow_sample):
    return customer_summary(cdnow_sample, "1997-09-30")


@pytest.fixture(scope="module")
def fits(summary):
    return {model: pm.fit_purchases(summary, model) for model in pm.PURCHASE_MODELS}


class TestPublished:
    def test_the_data(self, summary):
        frequency = summary["frequency"]
        assert (len(summary), frequency.sum(), (frequency == 0).sum(), (frequency > 0).sum()) == (2357, 2457, 1411, 946)

    @pytest.mark.parametrize("model", PUBLISHED)
    def test_parameters(self, fits, model):
        assert {name: round(value, 3) for name, value in fits[model].parameters.items()} == PUBLISHED[model]

    # Of BG/NBD from the raw dates; of Pareto/NBD as Fader, Hardie & Lee (2005) print it to a decimal.
    @pytest.mark.parametrize(("model", "value"), [("bg_nbd", -9582.429), ("pareto_nbd", -9594.98)])
    def test_log_likelihood(self, fits, model, value):
        fit = fits[model]
        assert fit.log_likelihood == pytest.approx(value, abs=0.01)
        assert (fit.converged, fit.customers, fit.unit_days, fit.at_edge) == (True, 2357, WEEKS, ())

    def test_repeat_purchases_of_the_course_data(self, summary):
        """As many customers as bought again so many times, and as many as the paper's parameters expect (its equation 8)."""
        told, frequency, weeks = course_data("cdnow_repeats"), summary["frequency"], summary["T"].to_numpy() / WEEKS
        r, alpha, a, b = PUBLISHED["bg_nbd"].values()
        still = alpha / (alpha + weeks)

        def buys(x):
            return np.exp(gammaln(r + x) - gammaln(r) - gammaln(x + 1)) * still**r * (1 - still) ** x

        def share(x):
            stayed = np.exp(betaln(a, b + x) - betaln(a, b)) * buys(x)
            return stayed + (np.exp(betaln(a + 1, b + x - 1) - betaln(a, b)) * (1 - sum(map(buys, range(x)))) if x else 0)

        expected = [share(x).sum() for x in told["repeats"][:-1]]
        assert told["customers"].tolist() == frequency.clip(upper=7).value_counts().sort_index().tolist()
        assert told["expected"].tolist() == pytest.approx([*expected, len(summary) - sum(expected)], abs=0.05)

    def test_a_customer_of_the_paper(self):
        """x = 2, 30.43 and 38.86 weeks: 1.226 purchases in 39 weeks (Fader, Hardie & Lee's own worksheet)."""
        customer = one(2, 30.43 * 7, 38.86 * 7)
        assert pm.expected_purchases(BG, customer, 39 * 7)["A"] == pytest.approx(1.226, abs=0.0005)

    def test_spend(self, summary):
        fit = pm.fit_spend(summary)
        assert {name: round(value, 2) for name, value in fit.parameters.items()} == {"p": 6.25, "q": 3.74, "gamma": 15.44}
        assert fit.log_likelihood == pytest.approx(-4055.92, abs=0.01)
        assert (fit.customers, fit.converged) == (946, True)

    @pytest.mark.parametrize(
        ("survival", "alpha", "beta"), [(REGULAR, 0.704, 1.182), (HIGH_END, 0.668, 3.806)], ids=["regular", "high end"]
    )
    def test_contracts(self, survival, alpha, beta):
        fit = pm.fit_sbg(survival)
        assert [round(value, 3) for value in fit.parameters.values()] == [alpha, beta]
        for same in (np.array(survival) / 100, np.array(survival) * 10):
            assert pm.fit_sbg(same).parameters == pytest.approx(fit.parameters)
            assert pm.fit_sbg(same).standard_errors == pytest.approx(fit.standard_errors, rel=1e-4)


class TestTraps:
    def sales(self, *rows):
        frame = pd.DataFrame(rows, columns=["customer_id", "date", "amount"])
        return customer_summary(frame.assign(date=pd.to_datetime(frame["date"])), "2025-12-31")

    def test_two_orders_on_one_day_are_one_purchase(self):
        once = self.sales(("A", "2025-01-01", 10.0), ("A", "2025-06-01", 10.0))
        twice = self.sales(("A", "2025-01-01", 10.0), ("A", "2025-06-01", 4.0), ("A", "2025-06-01", 6.0))
        for fit in (BG, MBG, PARETO):
            assert pm.expected_purchases(fit, once, 365).equals(pm.expected_purchases(fit, twice, 365))
        assert pm.expected_spend(GG, once).equals(pm.expected_spend(GG, twice))

    def test_recency_is_the_age_at_the_last_purchase(self):
        """The later the last purchase, the likelier alive; days since last in its place are refused."""
        early, late = one(1, 30, 300), one(1, 270, 300)
        for fit in (BG, MBG, PARETO):
            assert pm.probability_alive(fit, early)["A"] < pm.probability_alive(fit, late)["A"]
        with pytest.raises(DataError, match="1"):
            pm.probability_alive(BG, one(0, 300, 300))

    def test_the_first_purchase_is_not_in_the_spend(self):
        small = self.sales(("A", "2025-01-01", 1.0), ("A", "2025-06-01", 10.0))
        large = self.sales(("A", "2025-01-01", 9999.0), ("A", "2025-06-01", 10.0))
        assert pm.expected_spend(GG, small).equals(pm.expected_spend(GG, large))
        once = self.sales(("A", "2025-01-01", 9999.0))
        assert pm.expected_spend(GG, once)["A"] == pytest.approx(6.25 * 15.44 / 2.74)

    def test_one_time_buyers_are_alive_with_certainty_by_bg_nbd_alone(self, summary, fits):
        once = summary[summary["frequency"] == 0]
        assert (pm.probability_alive(fits["bg_nbd"], once) == 1).all()
        for model in ("mbg_nbd", "pareto_nbd"):
            alive = pm.probability_alive(fits[model], once)
            assert alive.between(0, 1, inclusive="neither").all()

    def test_spend_and_frequency(self, summary):
        assert round(pm.frequency_spend_correlation(summary), 3) == 0.114

    def test_spend_that_depends_on_frequency_is_told(self, summary, fits):
        again = summary.assign(monetary_value=summary["monetary_value"] + 10 * summary["frequency"])
        codes = {reason.code for reason in pm.assess(fits["bg_nbd"], again, pm.fit_spend(again)).reasons}
        assert codes == {"spend_depends_on_frequency"}


class TestAgainstTheFormulas:
    """The hypergeometric forms of the papers, where they hold their digits."""

    @pytest.mark.parametrize("x", [0, 1, 4, 30])
    @pytest.mark.parametrize("weeks", [0.5, 39, 500])
    @pytest.mark.parametrize("a", [0.3, 0.793, 2.4])
    @pytest.mark.parametrize("coins", [0, 1])
    def test_expected_purchases(self, x, weeks, a, coins):
        r, alpha, b, recency, age = 0.243, 4.414, 2.426, 20.0 * (x > 0), 39.0
        fit = fit_of("mbg_nbd" if coins else "bg_nbd", r=r, alpha=alpha, a=a, b=b)
        customer = one(x, recency * 7, age * 7)
        k = x + coins
        left = a / (b + k - 1) * ((alpha + age) / (alpha + recency)) ** (r + x) if k else 0.0
        z = weeks / (alpha + age + weeks)
        series = hyp2f1(r + x, b + k, a + b + k - 1, z)
        wanted = (a + b + k - 1) / (a - 1) * (1 - ((alpha + age) / (alpha + age + weeks)) ** (r + x) * series) / (1 + left)
        assert pm.expected_purchases(fit, customer, weeks * 7)["A"] == pytest.approx(wanted, rel=1e-9)
        assert pm.probability_alive(fit, customer)["A"] == pytest.approx(1 / (1 + left), rel=1e-12)

    @pytest.mark.parametrize("model", ["bg_nbd", "mbg_nbd"])
    def test_a_new_customer(self, model):
        r, alpha, a, b = PUBLISHED["bg_nbd"].values()
        z = 52 / (alpha + 52)
        k = int(model == "mbg_nbd")
        wanted = (b if k else a + b - 1) / (a - 1) * (1 - (1 - z) ** r * hyp2f1(r, b + k, a + b + k - 1, z))
        assert pm.expected_new_customer(fit_of(model, **PUBLISHED["bg_nbd"]), 52 * 7) == pytest.approx(wanted, rel=1e-9)

    @pytest.mark.parametrize("a", [1.0, 1 + 1e-9, 1e-4, 5e3])
    @pytest.mark.parametrize("b", [1e-4, 2.0, 5e3])
    def test_where_the_formula_fails(self, a, b):
        """a = 1 divides by zero, and at the edges the series loses its digits; the integral does not."""
        x, r, alpha, age, weeks = 3, 0.5, 5.0, 39.0, 52.0
        expected = pm.expected_purchases(fit_of("bg_nbd", r=r, alpha=alpha, a=a, b=b), one(x, 273, 273), 364)["A"]
        reach = weeks / (alpha + age)

        def share(logit):
            p = 1 / (1 + np.exp(-logit))
            height = -a * np.logaddexp(0, -logit) - (b + x) * np.logaddexp(0, logit) - betaln(a, b + x)
            return np.exp(height) * -np.expm1(-(r + x) * np.log1p(reach * p)) / p

        top = np.log(a / (b + x))
        wide = 40 * np.sqrt(1 / a + 1 / (b + x))
        low = max(top - wide, -60)
        pieces = np.linspace(low, min(top + wide, 700), 60)
        whole = sum(quad(share, *pair, epsabs=0, epsrel=1e-9)[0] for pair in zip(pieces, pieces[1:], strict=False))
        # Below, leaving is so unlikely that the customer buys on.
        whole += (r + x) * reach * betainc(a, b + x, 1 / (1 + np.exp(-low)))
        alive = 1 / (1 + a / (b + x - 1))
        assert expected == pytest.approx(alive * whole, rel=1e-6)

    @pytest.mark.parametrize(("alpha", "beta"), [(10.6, 11.7), (11.7, 10.6), (5.0, 5.0), (20.0, 2.0), (2.0, 20.0)])
    @pytest.mark.parametrize("x", [0, 1, 7, 40])
    def test_pareto_nbd(self, alpha, beta, x):
        """Fader & Hardie (2005), A note on deriving the Pareto/NBD model."""
        from asiakkuus_lib.purchase_models import pareto_nbd
        from asiakkuus_lib.purchase_models.histories import grouped

        r, s, recency, age = 0.55, 0.61, 25.0 * (x > 0), 39.0
        data, _ = grouped(np.array([x]), np.array([recency]), np.array([age]))
        value, _slopes = pareto_nbd.log_likelihood(np.log([r, alpha, s, beta]), data)
        more, less = max(alpha, beta), min(alpha, beta)
        c = s + 1 if alpha >= beta else r + x
        k = r + s + x

        def part(t):
            return hyp2f1(k, c, k + 1, (more - less) / (more + t)) / (more + t) ** k

        left = s / k * (part(recency) - part(age))
        still = (alpha + age) ** -(r + x) * (beta + age) ** -s
        wanted = gammaln(r + x) - gammaln(r) + r * np.log(alpha) + s * np.log(beta) + np.log(still + left)
        assert value == pytest.approx(wanted, abs=1e-8)
        alive = pm.probability_alive(fit_of("pareto_nbd", r=r, alpha=alpha, s=s, beta=beta), one(x, recency * 7, age * 7))
        assert alive["A"] == pytest.approx(still / (still + left), rel=1e-8)

    @pytest.mark.parametrize("x", [0, 3, 100, 5000])
    @pytest.mark.parametrize("recency", [0.2, 20.0, 38.9])
    @pytest.mark.parametrize(("alpha", "beta"), [(10.0, 12.0), (10.0, 1e-3), (1e-3, 10.0), (1e3, 1.0)])
    def test_pareto_nbd_of_heavy_buyers(self, x, recency, alpha, beta):
        r, s, age = 0.55, 0.61, 39.0
        recency *= x > 0

        def height(u):
            return -(r + x) * np.log((alpha + u) / (alpha + recency)) - (s + 1) * np.log((beta + u) / (beta + recency))

        cuts = recency + (age - recency) * np.concatenate([[0], np.logspace(-9, 0, 60)])
        parts = [quad(lambda u: np.exp(height(u)), *pair, epsrel=1e-11)[0] for pair in zip(cuts, cuts[1:], strict=False)]
        log_left = np.log(s) + np.log(sum(parts)) - np.log(beta + recency)
        log_still = height(age) + np.log((beta + age) / (beta + recency))
        wanted = expit(log_still - log_left)
        fit = fit_of("pareto_nbd", r=r, alpha=alpha, s=s, beta=beta)
        assert pm.probability_alive(fit, one(x, recency * 7, age * 7))["A"] == pytest.approx(wanted, rel=1e-6, abs=1e-300)

    def test_pareto_nbd_at_s_of_one(self):
        near = [pm.expected_new_customer(fit_of("pareto_nbd", r=0.5, alpha=9, s=s, beta=12), 700) for s in (1.0, 1 + 1e-9)]
        assert near[0] == pytest.approx(near[1])
        assert near[0] == pytest.approx(0.5 / 9 * 12 * np.log1p(100 / 12))


@pytest.mark.parametrize("name", [name for name in pm.__all__ if callable(getattr(pm, name))])
def test_everything_public_shows_itself(name):
    assert ">>>" in getattr(pm, name).__doc__


class TestPredictions:
    @pytest.mark.parametrize("model", pm.PURCHASE_MODELS)
    def test_more_time_more_purchases(self, summary, fits, model):
        horizons = [0, 1, 30, 365, 3650]
        expected = [pm.expected_purchases(fits[model], summary, days).to_numpy() for days in horizons]
        assert (expected[0] == 0).all()
        assert all((late > soon).all() for soon, late in zip(expected[:-1], expected[1:], strict=True))
        together = pm.expected_together(fits[model], summary, horizons)
        np.testing.assert_allclose(together, [each.sum() for each in expected], rtol=1e-12)
        new = pm.expected_new_customer(fits[model], horizons)
        assert new[0] == 0 and (np.diff(new) > 0).all()
        assert pm.probability_alive(fits[model], summary).between(0, 1).all()

    @pytest.mark.parametrize("model", pm.PURCHASE_MODELS)
    def test_all_customers_together_bought_as_expected(self, summary, fits, model):
        """In the calibration period the expected total is close to the actual one."""
        ages, customers = np.unique(summary["T"], return_counts=True)
        total = pm.expected_new_customer(fits[model], ages) @ customers
        assert total == pytest.approx(2457, rel=0.03)

    def test_the_unit_of_time_changes_nothing(self, summary, fits):
        for model, weeks in fits.items():
            days = pm.fit_purchases(summary, model, unit_days=1)
            times = {"alpha", "beta"} & set(days.parameters)
            for name, value in days.parameters.items():
                assert value == pytest.approx(weeks.parameters[name] * (7 if name in times else 1), rel=1e-6)
            assert days.log_likelihood == pytest.approx(weeks.log_likelihood - 2457 * np.log(7))
            for foretell in (pm.probability_alive, lambda fit, data: pm.expected_purchases(fit, data, 100)):
                np.testing.assert_allclose(foretell(days, summary), foretell(weeks, summary), rtol=1e-6)

    def test_rows_stay_in_their_order(self, summary, fits):
        mixed = summary.sample(frac=1, random_state=1)
        expected = pm.expected_purchases(fits["bg_nbd"], mixed, 100)
        assert list(expected.index) == list(mixed["customer_id"])
        assert expected.sort_index().equals(pm.expected_purchases(fits["bg_nbd"], summary, 100).sort_index())
        assert pm.fit_purchases(mixed) == fits["bg_nbd"]

    def test_any_engine(self, summary, cdnow_sample, fits):
        import duckdb
        import polars as pl

        for table in (
            customer_summary(duckdb.from_df(cdnow_sample), "1997-09-30"),
            customer_summary(pl.DataFrame(cdnow_sample.to_dict("list")).lazy(), "1997-09-30"),
        ):
            assert pm.fit_purchases(table) == fits["bg_nbd"]

    def test_few_purchases_are_drawn_to_the_mean(self):
        told = pd.DataFrame({"customer_id": ["A", "B", "C"], "frequency": [0, 1, 5000], "monetary_value": [np.nan, 100.0, 100.0]})
        spend = pm.expected_spend(GG, told)
        assert 35 < spend["A"] < spend["B"] < spend["C"] < 100
        assert spend["C"] == pytest.approx(100, abs=0.1)


class TestValue:
    @pytest.mark.parametrize("fit", [BG, MBG, PARETO], ids=lambda fit: fit.model)
    @pytest.mark.parametrize("horizon", [30, 365.25, 3652.5])
    def test_discounting_day_by_day(self, fit, horizon):
        customer = one(2, 213, 272, monetary_value=30.0)
        told = pm.residual_clv(fit, GG, customer, 0.3, 0.1, horizon).loc["A"]
        days = np.linspace(0, horizon, 60)
        bought = [pm.expected_purchases(fit, customer, day)["A"] for day in days]
        middles = (days[1:] + days[:-1]) / 2
        discounted = np.diff(bought) @ 1.1 ** -(middles / 365.25)
        assert told["discounted_purchases"] == pytest.approx(discounted, rel=2e-3)
        assert told["expected_purchases"] == pytest.approx(bought[-1])
        assert told["residual_clv"] == pytest.approx(0.3 * told["expected_spend"] * discounted, rel=2e-3)

    def test_for_ever(self):
        customer = one(2, 213, 272, monetary_value=30.0)
        whole = pm.residual_clv(PARETO, GG, customer, 0.3, 0.1)["residual_clv"]["A"]
        loose = pm.residual_clv(PARETO, GG, customer, 0.3, 0.1, tolerance=1e-3)["residual_clv"]["A"]
        century = pm.residual_clv(PARETO, GG, customer, 0.3, 0.1, 365.25 * 200)["residual_clv"]["A"]
        assert whole == pytest.approx(century, rel=1e-6)
        assert century * (1 - 1e-3) <= loose <= century

    def test_discounted_residual_purchases_of_the_literature(self):
        """Fader, Hardie & Lee (2005b): DERT of Pareto/NBD by the confluent hypergeometric function."""
        from scipy.special import hyperu

        r, alpha, s, beta = PUBLISHED["pareto_nbd"].values()
        force, x, age = np.log(1.15) / 365.25 * 7, 4, 38.0
        alive = pm.probability_alive(PARETO, one(x, 30 * 7, age * 7))["A"]
        wanted = alive * (r + x) / (alpha + age) * (beta + age) * hyperu(1, 2 - s, force * (beta + age))
        told = pm.residual_clv(PARETO, GG, one(x, 30 * 7, age * 7, monetary_value=30.0), 0.3, 0.15, tolerance=1e-9)
        assert told["discounted_purchases"]["A"] == pytest.approx(wanted, rel=1e-6)

    def test_without_discounting(self):
        told = pm.residual_clv(BG, GG, one(2, 213, 272, monetary_value=30.0), 1.0, 0.0, 365).loc["A"]
        assert told["discounted_purchases"] == pytest.approx(told["expected_purchases"])
        with pytest.raises(ParameterError):
            pm.residual_clv(BG, GG, one(2, 213, 272, monetary_value=30.0), 1.0, 0.0)


class TestContracts:
    fit = fit_of("sbg", alpha=0.704, beta=1.182)

    def test_survival_is_the_product_of_retention(self):
        survival, retention = pm.contract_survival(self.fit, 12), pm.contract_retention(self.fit, 12)
        assert survival[0] == 1 and list(survival.index) == list(range(13))
        np.testing.assert_allclose(survival.iloc[1:], retention.cumprod())
        assert retention.is_monotonic_increasing

    def test_survival_beyond_the_data(self):
        """The regular customers of the paper had 17.3 % left after twelve years."""
        assert pm.contract_survival(pm.fit_sbg(REGULAR), 12)[12] == pytest.approx(0.173, abs=0.01)

    @pytest.mark.parametrize("renewals", [1, 4])
    def test_value_of_the_literature(self, renewals):
        """Fader & Hardie (2010): discounted expected residual lifetime."""
        alpha, beta, n = 0.704, 1.182, renewals + 1
        wanted = (beta + n - 1) / (alpha + beta + n - 1) * hyp2f1(1, beta + n, alpha + beta + n, 1 / 1.1)
        assert pm.contract_value(self.fit, 1, 0.1, renewals=renewals, tolerance=1e-10) == pytest.approx(wanted)

    def test_value_of_a_new_customer(self):
        wanted = hyp2f1(1, 1.182, 0.704 + 1.182, 1 / 1.1)
        assert pm.contract_value(self.fit, 100, 0.1, tolerance=1e-10) == pytest.approx(100 * wanted)
        assert pm.contract_value(self.fit, 100, 0.1, horizon=1) == 100
        assert pm.contract_value(self.fit, 100, 0.1, horizon=1, timing="end") == pytest.approx(100 / 1.1)
        assert pm.contract_value(self.fit, 100, 0.1, horizon=0) == 0

    @pytest.mark.parametrize(
        "survival", [[1, 0.5], [1, 0.5, 0.6], [1, 0.5, -0.1], [100, 100, 100], [1, float("nan"), 0.5], []]
    )
    def test_refused(self, survival):
        with pytest.raises(DataError):
            pm.fit_sbg(survival)

    @pytest.mark.parametrize("survival", [[100, 0, 0], [100, 50, 25, 12.5], [50, 49, 49, 49], [1, 1, 0.5], [1, 0.5, 0.5, 0.2]])
    def test_any_series(self, survival):
        fit = pm.fit_sbg(survival)
        assert np.isfinite(list(fit.parameters.values())).all()
        assert not np.isnan([*fit.standard_errors.values(), fit.gradient_norm, fit.log_likelihood]).any()
        assert pm.contract_survival(fit, 50).between(0, 1).all() and pm.contract_value(fit, 1, 0.1) > 0

    def test_no_limit_is_refused(self):
        for wrong in ({"discount_rate": 0}, {"discount_rate": 0.1, "timing": "now"}, {"discount_rate": 0.1, "horizon": 1.5}):
            with pytest.raises(ParameterError):
                pm.contract_value(self.fit, 1, **wrong)


def histories(*rows: tuple[float, float, float]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["frequency", "recency", "T"])


class TestRefusals:
    @pytest.mark.parametrize("model", pm.PURCHASE_MODELS)
    @pytest.mark.parametrize(
        "rows",
        [
            [], [(2, 30, 90)], [(0, 0, 90)] * 50, [(0, 0, 0)] * 50,
            [(1, -1, 90)] * 50, [(-1, 0, 90)] * 50, [(1, float("nan"), 90)] * 50, [(1, 30, float("inf"))] * 50,
            [(1, 91, 90)] * 50, [(1, 0, 90)] * 50, [(0, 30, 90)] * 50, [(1.5, 30, 90)] * 50,
        ],
        ids=["nobody", "one customer", "one-time buyers", "no time", "negative recency", "negative frequency", "missing",
             "infinite", "recency beyond T", "repeat purchase on the first day", "recency without repeat", "half a purchase"],
    )  # fmt: skip
    def test_purchases(self, model, rows):
        said = []
        for lang in ("fi", "en"):
            use_language(lang)
            with pytest.raises(DataError) as refusal:
                pm.fit_purchases(histories(*rows), model)
            said.append(str(refusal.value))
        assert said[0] != said[1]

    def test_one_time_buyers_can_be_predicted_by_a_fit_of_others(self, fits):
        once = histories(*[(0, 0, 90)] * 3)
        assert pm.expected_purchases(fits["mbg_nbd"], once, 90).gt(0).all()
        with pytest.raises(DataError):
            pm.probability_alive(fits["bg_nbd"], histories())

    @pytest.mark.parametrize("money", [float("nan"), float("inf"), float("-inf")])
    def test_money_that_the_model_cannot_bear(self, summary, money):
        table = summary.copy()
        table.loc[table.index[table["frequency"] > 0][0], "monetary_value"] = money
        for refused in (pm.fit_spend, pm.frequency_spend_correlation, lambda data: pm.expected_spend(GG, data)):
            with pytest.raises(DataError, match="1"):
                refused(table)

    def test_no_repeat_buyers_for_the_spend(self, summary):
        for refused in (pm.fit_spend, pm.frequency_spend_correlation):
            with pytest.raises(DataError):
                refused(summary[summary["frequency"] == 0])

    def test_a_mean_that_does_not_exist(self, summary):
        endless = fit_of("gamma_gamma", p=6.0, q=0.9, gamma=15.0)
        with pytest.raises(DataError):
            pm.expected_spend(endless, summary)
        again = summary[summary["frequency"] > 0]
        assert np.isfinite(pm.expected_spend(endless, again)).all()

    def test_words_of_the_wrong_kind(self, summary, fits):
        fit = fits["bg_nbd"]
        for wrong in (
            lambda: pm.fit_purchases(summary, "nbd"),
            lambda: pm.fit_purchases(summary, unit_days=0),
            lambda: pm.expected_purchases(fit, summary, -1),
            lambda: pm.expected_purchases(fit, summary, float("nan")),
            lambda: pm.expected_purchases(GG, summary, 10),
            lambda: pm.expected_together(fit, summary, [1, -1]),
            lambda: pm.expected_new_customer(fit, "long"),
            lambda: pm.expected_spend(fit, summary),
            lambda: pm.contract_survival(fit, 3),
            lambda: pm.residual_clv(fit, GG, summary, -0.1, 0.1),
            lambda: pm.residual_clv(fit, GG, summary, 0.1, 0.1, tolerance=2),
            lambda: pm.simulate_purchases("bg_nbd", {"r": 1}, [10]),
            lambda: pm.confidence_intervals(fit, 95),
            lambda: pm.bootstrap(fit, summary, kind="other"),
            lambda: pm.bootstrap(fit, summary, runs=0),
            lambda: pm.bootstrap(GG, summary),
        ):
            with pytest.raises(ParameterError):
                wrong()

    def test_a_column_that_is_not_there(self, summary):
        with pytest.raises(DataError, match="recency"):
            pm.fit_purchases(summary.drop(columns="recency"))
        with pytest.raises(DataError, match="recency"):
            pm.fit_purchases(summary.assign(recency="long ago"))

    @pytest.mark.parametrize("model", pm.PURCHASE_MODELS)
    def test_very_heavy_buyers(self, summary, model):
        heavy = pd.concat([summary[["frequency", "recency", "T"]], histories((5000, 272, 272), (5000, 40, 272))])
        fit = pm.fit_purchases(heavy, model)
        assert fit.converged and np.isfinite(fit.log_likelihood)
        alive = pm.probability_alive(fit, heavy).to_numpy()
        expected = pm.expected_purchases(fit, heavy, 272).to_numpy()
        assert alive[-2] > 0.5 > 1e-6 > alive[-1] and np.isfinite(expected).all()
        assert 100 < expected[-2] < 5500
