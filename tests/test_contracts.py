"""Customers with an agreement: read, told apart, and valued by what is known of them."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asiakkuus_lib import profitability, retention
from asiakkuus_lib import purchase_models as pm
from asiakkuus_lib.errors import DataError, ParameterError
from asiakkuus_lib.locale import use_language
from asiakkuus_lib.purchase_models import contracts
from asiakkuus_lib.purchase_models.fitting import Fit
from asiakkuus_lib.reading import read_agreements, read_costs, read_transactions
from asiakkuus_lib.reading.privacy import Pseudonyms
from asiakkuus_lib.summary import collect, customer_summary

NBD = Fit("nbd", {"r": 1.5, "alpha": 60.0}, {}, 0.0, 0.0, True, 50, 1.0, (), ())
GG = Fit("gamma_gamma", {"p": 6.25, "q": 3.74, "gamma": 15.44}, {}, 0.0, 0.0, True, 946, None, (), ())


def histories(*rows):
    table = pd.DataFrame(rows, columns=["frequency", "recency", "T", "monetary_value"])
    return table.set_index(pd.Index([f"C{n}" for n in range(len(table))], name="customer"))


class TestRhythm:
    def test_the_slopes_are_those_of_the_likelihood(self):
        x, time = np.array([0.0, 3.0, 12.0, 1.0]), np.array([0.5, 1.0, 1.2, 0.1])
        logs, step = np.log([0.7, 2.5]), 1e-6
        value, slopes = contracts.log_likelihood(logs, x, time)
        for i in range(2):
            ends = [contracts.log_likelihood(logs + side * step * np.eye(2)[i], x, time)[0] for side in (-1, 1)]
            assert slopes[i] == pytest.approx((ends[1] - ends[0]) / (2 * step), abs=1e-6)

    def test_it_is_the_negative_binomial_of_scipy(self):
        from scipy.stats import nbinom

        x, time = np.array([0.0, 3.0, 12.0]), np.array([0.5, 1.0, 1.2])
        r, alpha = 0.7, 2.5
        expected = nbinom.logpmf(x, r, alpha / (alpha + time)).sum()
        assert contracts.log_likelihood(np.log([r, alpha]), x, time)[0] == pytest.approx(expected)

    def test_known_parameters_are_found_again(self):
        random = np.random.default_rng(20260101)
        time = random.integers(100, 1000, 4000)
        rates = random.gamma(1.5, 1 / 60.0, 4000)
        x = random.poisson(rates * time)
        summary = pd.DataFrame({"frequency": x, "recency": np.where(x > 0, time - 1, 0), "T": time})
        fit = pm.fit_contract_purchases(summary)
        assert fit.converged and not fit.at_edge
        for name, truth in (("r", 1.5), ("alpha", 60.0)):
            assert abs(fit.parameters[name] - truth) < 3 * fit.standard_errors[name]

    def test_too_few_customers_are_said_in_words(self):
        with pytest.raises(DataError):
            pm.fit_contract_purchases(histories((1, 10, 20, 5.0)))
        with pytest.raises(ParameterError):
            pm.contract_purchases(GG, histories((1, 10, 20, 5.0)), 0.1, 365)
        with pytest.raises(ParameterError):
            pm.contract_purchases(NBD, histories((1, 10, 20, 5.0)), -0.1, 365)


class TestValue:
    @given(
        st.integers(0, 200), st.integers(1, 1000), st.floats(0, 2), st.floats(0, 0.5), st.floats(1, 4000),
        st.floats(-500, 500),
    )  # fmt: skip
    def test_it_is_the_integral_over_the_time_that_the_agreement_lasts(self, x, age, endings, rate, days, leaves):
        recency = 0 if x == 0 else age
        table = histories((x, recency, age, 20.0 if x else np.nan))
        told = pm.contract_clv(
            NBD, GG, table, pd.Series({"C0": True}), endings, 0.3, rate, days, pd.Series({"C0": leaves})
        ).iloc[0]
        times = (np.arange(20_000) + 0.5) / 20_000 * days / 365.25
        yearly = (1.5 + x) / (60 + age) * 365.25
        by_sum = (yearly * np.exp(-endings * times) * (1 + rate) ** -times).mean() * days / 365.25
        assert told["discounted_purchases"] == pytest.approx(by_sum, rel=1e-4)
        assert told["residual_clv"] == pytest.approx(leaves * by_sum, rel=1e-4, abs=1e-9)
        assert told["residual_clv"] == told["value_if_back"]
        purchases = pm.contract_purchases(NBD, table, endings, days)
        assert told["expected_purchases"] == pytest.approx(purchases.iloc[0])

    def test_who_has_left_is_worth_nothing_until_back(self):
        table = histories((5, 300, 300, 20.0), (5, 300, 300, 20.0))
        told = pm.contract_clv(NBD, GG, table, pd.Series({"C0": True, "C1": False}), 0.1, 0.3, 0.1, 1000)
        assert told.loc["C1", ["probability_alive", "expected_purchases", "residual_clv"]].tolist() == [0, 0, 0]
        assert told.loc["C1", "value_if_back"] == told.loc["C0", "residual_clv"] > 0
        assert told.loc["C0", "contribution"] == pytest.approx(0.3 * told.loc["C0", "expected_spend"])


class TestContribution:
    @given(st.lists(st.tuples(st.floats(-1e4, 1e4), st.integers(0, 300)), min_size=1, max_size=20))
    def test_it_lies_between_ones_own_past_and_the_mean(self, customers):
        left, days = (pd.Series(column, dtype=float) for column in zip(*customers, strict=True))
        left = left.where(days > 0, 0.0)
        if not days.sum():
            with pytest.raises(DataError):
                pm.expected_contribution(GG, left, days)
            return
        told = pm.expected_contribution(GG, left, days)
        own = (left / days.where(days > 0)).dropna()
        assert told.between(own.min() - 1e-6, own.max() + 1e-6).all()
        mean = told[days == 0]
        assert mean.nunique() <= 1
        # The more purchases, the nearer to one's own past.
        longer = pm.expected_contribution(GG, left * 1000, days * 1000)
        assert np.allclose(longer[days > 0], own, atol=1 + own.abs().max() * 0.01)

    def test_the_past_predicts_better_than_a_flat_margin(self):
        """What 2023 and 2024 tell of 2025, on the course data: the reason for drawing towards the mean."""
        sales, costs = read_transactions().frame, read_costs().frame
        early = sales[sales["date"] < "2025-01-01"]
        before = profitability.contribution_by_year(early, costs[costs["year"] < 2025])
        sums = before.groupby(level=0)[["contribution", "purchase_days"]].sum()
        after = profitability.contribution_by_year(sales[sales["date"] >= "2025-01-01"], costs[costs["year"] == 2025])
        after = after.droplevel("year").query("purchase_days > 0")
        both = sums.index.intersection(after.index)
        spend = pm.fit_spend(collect(customer_summary(early, "2024-12-31")).set_index("customer_id"))
        told = pm.expected_contribution(spend, sums["contribution"], sums["purchase_days"])[both]
        own = (sums["contribution"] / sums["purchase_days"])[both]
        days, actual = after.loc[both, "purchase_days"], after.loc[both, "contribution"] / after.loc[both, "purchase_days"]
        error = {name: ((guess - actual).abs() * days).sum() for name, guess in
                 {"drawn": told, "own": own, "flat": 0.3 * after.loc[both, "sales"] / days}.items()}  # fmt: skip
        assert error["drawn"] < error["own"] < error["flat"]


class TestWhoseLeavingIsSeen:
    def test_on_the_course_data_agreements_foretell_the_hidden_period(self):
        transactions, agreements = read_transactions(), read_agreements().frame
        cut, end = pd.Timestamp("2025-04-02"), pd.Timestamp("2026-01-01")
        rows = transactions.frame[transactions.frame["customer_id"].isin(agreements["customer_id"])]
        early = pm.holdout_summary(rows, cut - pd.Timedelta(days=1), end).set_index("customer_id")
        states = pm.agreement_states(early, agreements, cut)
        before = early.assign(T=states["T"])[states["state"] != "none"]
        held = before[states["state"] == "in_force"]
        endings = pm.endings_a_year(agreements, transactions.first_day, cut)
        expected = pm.contract_purchases(pm.fit_contract_purchases(before), held, endings, 275).sum()
        assert expected / held["holdout_frequency"].sum() == pytest.approx(1, abs=0.02)

    def test_what_is_after_the_reference_date_is_not_known(self):
        days = pd.to_datetime(["2024-01-01"] * 3)
        summary = pd.DataFrame(
            {"first_purchase": days, "last_purchase": days, "recency": 0, "T": 100}, index=["A", "B", "C"]
        )
        agreements = pd.DataFrame({
            "customer_id": ["A", "B", "C"], "began": pd.to_datetime(["2024-06-01", "2023-01-01", "2023-01-01"]),
            "ended": pd.to_datetime([None, "2024-06-01", "2024-02-01"]),
        })  # fmt: skip
        assert pm.agreement_states(summary, agreements, "2024-04-10")["state"].tolist() == ["none", "in_force", "ended"]

    def test_an_agreement_to_come_does_not_undo_one_that_has_ended(self):
        file = pd.DataFrame({
            "Customer number": ["A", "A", "B"], "Agreement began": ["2021-01-01", "2027-01-01", "2027-01-01"],
            "Agreement ended": ["2024-06-01", "", ""],
        })  # fmt: skip
        day = pd.to_datetime(["2022-01-01"] * 2)
        summary = pd.DataFrame(
            {"first_purchase": day, "last_purchase": day, "recency": 0, "T": 1461}, index=pd.Index(["A", "B"])
        )
        told = read_agreements(file, until="2026-01-01").frame
        assert pm.agreement_states(summary, told, "2026-01-01")["state"].tolist() == ["ended", "none"]

    def test_small_kinds_take_the_rate_of_all(self):
        agreements = pd.DataFrame({
            "customer_id": [f"C{n}" for n in range(40)], "kind": ["big"] * 30 + ["small"] * 10,
            "began": pd.Timestamp("2020-01-01"), "ended": pd.to_datetime(["2024-07-01"] * 12 + [None] * 18 + ["2024-07-01"] * 3 + [None] * 7),
        })  # fmt: skip
        rates = pm.endings_a_year(agreements, "2024-01-01", "2026-01-01")
        usual = retention.annual_churn(agreements["began"], agreements["ended"], "2024-01-01", "2026-01-01").rate
        assert rates["C35"] == usual != rates["C0"]


class TestReading:
    def test_four_languages_dates_and_several_agreements_of_one(self):
        for headings in (
            ("Asiakasnumero", "Sopimus alkoi", "Sopimus päättyi"), ("Kundnummer", "Startdatum", "Slutdatum"),
            ("Customer number", "Contract start date", "Contract end date"),
            ("Numer klienta", "Data rozpoczęcia", "Data zakończenia"),
        ):  # fmt: skip
            made = pd.DataFrame(
                [["1", "13.2.2020", "1.3.2021"], ["1", "1.4.2021", ""], ["2", "13.2.2020", "1.3.2021"], ["3", "", ""]],
                columns=list(headings),
            )
            found = read_agreements(made)
            assert found.frame["customer_id"].tolist() == ["1", "2"] and found.without == 1
            assert found.frame["began"].dt.strftime("%Y-%m-%d").tolist() == ["2020-02-13", "2020-02-13"]
            assert found.frame["ended"].isna().tolist() == [True, False]

    @pytest.mark.parametrize(
        ("row", "words"),
        [
            (["", "13.2.2020", ""], ("no customer", "asiakas puuttuu")),
            (["1", "eilen", ""], ("began is missing or cannot be read", "alkupäivä puuttuu tai sitä ei voi lukea")),
            (["1", "", "13.2.2021"], ("began is missing or cannot be read", "alkupäivä puuttuu tai sitä ei voi lukea")),
            (["1", "13.2.2020", "huomenna"], ("ended cannot be read", "päättymispäivää ei voi lukea")),
            (["1", "13.2.2021", "13.2.2020"], ("ends before it begins", "päättyy, ennen kuin se alkaa")),
            (["Yhteensä", "13.2.2021", ""], ("a row of totals", "summarivi")),
        ],
    )
    def test_what_cannot_be_read_is_named_with_its_line(self, tmp_path, row, words):
        file = tmp_path / "sopimukset.csv"
        file.write_text("Asiakasnumero;Sopimus alkoi;Sopimus päättyi\n9;13.2.2019;\n" + ";".join(row) + "\n", "utf-8")
        for lang, word in zip(("en", "fi"), words, strict=True):
            use_language(lang)
            with pytest.raises(DataError) as problem:
                read_agreements(file)
            assert word in str(problem.value) and "3" in str(problem.value) and "sopimukset.csv" in str(problem.value)
            skipped = read_agreements(file, bad_rows="skip")
            assert len(skipped.frame) == 1 and [lines for _reason, lines in skipped.refused] == [(3,)]

    def test_other_files_and_identity_codes_are_refused_in_words(self, tmp_path):
        file = tmp_path / "muu.csv"
        file.write_text("Nimi;Kaupunki\nAino;Turku\n", "utf-8")
        with pytest.raises(DataError, match="muu.csv"):
            read_agreements(file)
        file.write_text("Asiakasnumero;Sopimus alkoi;Sopimus päättyi\n131052-308T;13.2.2019;\n", "utf-8")
        with pytest.raises(DataError, match="henkilötunnuksia"):
            read_agreements(file)
        hidden = read_agreements(file, pseudonyms=Pseudonyms(b"0123456789abcdef", "key"))
        assert "131052" not in str(hidden.frame.to_dict())
