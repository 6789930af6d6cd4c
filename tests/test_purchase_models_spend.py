"""Spend: customers from whom no money has remained are not priced, and move nobody else's value."""

import numpy as np
import pandas as pd
import pytest

from asiakkuus_lib import clv
from asiakkuus_lib import purchase_models as pm
from asiakkuus_lib.errors import DataError
from asiakkuus_lib.locale import use_language
from asiakkuus_lib.reading import read_transactions, verdict
from asiakkuus_lib.summary import customer_summary

strict = pytest.mark.filterwarnings("error")

MODELS = ("bg_nbd", "mbg_nbd", "pareto_nbd")
YEARS = 3 * 365.25


def shop(seed: int = 2) -> pd.DataFrame:
    """400 customers of two years: BG/NBD purchases, gamma-gamma money."""
    chance = np.random.default_rng(seed)
    ages = chance.integers(60, 730, 400)
    table = pm.simulate_purchases("mbg_nbd", {"r": 0.6, "alpha": 8.0, "a": 0.8, "b": 2.5}, ages, seed=seed)
    table.insert(0, "customer_id", [f"K{n:03d}" for n in range(400)])
    mean = 6.0 / chance.gamma(4.0, 1 / 30.0, 400)
    x = table["frequency"].to_numpy()
    again = np.where(x > 0, chance.gamma(np.maximum(6.0 * x, 1), mean / 6.0 * 30), 0.0)
    table["monetary_value"] = np.where(x > 0, again / np.maximum(x, 1), np.nan)
    return table.assign(monetary=(again + chance.gamma(6.0, mean / 6.0 * 30)).round(2))


def values(table: pd.DataFrame, model: str) -> pd.Series:
    fits = pm.fit_purchases(table, model), pm.fit_spend(table)
    return pm.residual_clv(*fits, table, 0.3, 0.1, YEARS)["residual_clv"]


def returned(table: pd.DataFrame, who: list[str]) -> pd.DataFrame:
    """All money given back on a later day; the purchase days remain."""
    chosen = table["customer_id"].isin(who)
    first = table["monetary"] - (table["monetary_value"] * table["frequency"]).fillna(0)
    back = (-first / table["frequency"].where(table["frequency"] > 0)).where(chosen, table["monetary_value"])
    return table.assign(monetary_value=back, monetary=table["monetary"].mask(chosen, 0.0))


def free(table: pd.DataFrame, who: list[str]) -> pd.DataFrame:
    """The same purchase days, without money."""
    chosen = table["customer_id"].isin(who)
    again = table["monetary_value"].mask(chosen & (table["frequency"] > 0), 0.0)
    return table.assign(monetary_value=again, monetary=table["monetary"].mask(chosen, 0.0))


def moved(before: pd.Series, after: pd.Series, who: list[str]) -> pd.Series:
    """By which share the value of each of the others changes."""
    others = before.index.difference(who)
    return (after[others] / before[others] - 1).abs()


@pytest.fixture(scope="module")
def table() -> pd.DataFrame:
    return shop()


@pytest.fixture(scope="module")
def picks(table) -> list[str]:
    """Thirty repeat buyers, among them those who left least and most and who bought most often."""
    again = table[table["frequency"] > 0].sort_values("monetary")["customer_id"]
    often = table.sort_values("frequency", ascending=False)["customer_id"]
    spread = again.iloc[np.linspace(0, len(again) - 1, 20).round().astype(int)]
    return sorted([*spread, *often[~often.isin(spread)].head(10)])


@strict
class TestOthersStay:
    @pytest.mark.parametrize("model", MODELS)
    @pytest.mark.parametrize("size", [1, 10])
    def test_no_more_than_when_ordinary_customers_are_left_out(self, table, picks, model, size):
        before = values(table, model)
        groups = [picks[start : start + size] for start in range(0, len(picks), size)]
        left_out = [moved(before, values(table[~table["customer_id"].isin(who)], model), who) for who in groups]
        for without in (returned, free):
            changes = [moved(before, values(without(table, who), model), who) for who in groups]
            for measure in (pd.Series.max, pd.Series.mean):
                assert max(map(measure, changes)) <= max(map(measure, left_out))

    @pytest.mark.parametrize("without", [returned, free])
    def test_purchases_of_others_do_not_change_and_spend_is_as_if_they_were_not_there(self, table, picks, without):
        some = picks[:10]
        rest = table[~table["customer_id"].isin(some)]
        told = without(table, some)
        assert pm.fit_purchases(told) == pm.fit_purchases(table)
        assert pm.fit_spend(told) == pm.fit_spend(rest)
        assert pm.frequency_spend_correlation(told) == pm.frequency_spend_correlation(rest)
        expected = pm.expected_spend(pm.fit_spend(told), told)
        assert (expected[some] == 0).all()
        assert expected.drop(some).equals(pm.expected_spend(pm.fit_spend(rest), rest))

    @pytest.mark.parametrize("model", MODELS)
    def test_free_orders_only_do_not_raise_the_equity(self, table, model):
        """Forty more who came for a free sample: the equity is that of the others, who are priced as before."""
        sample = pd.DataFrame({
            "customer_id": [f"Z{n:02d}" for n in range(40)], "frequency": 0.0, "recency": 0.0,
            "T": np.arange(21.0, 61.0), "monetary_value": np.nan, "monetary": 0.0,
        })  # fmt: skip
        spend, fit = pm.fit_spend(table), pm.fit_purchases(table, model)
        both = pd.concat([table, sample], ignore_index=True)
        assert pm.fit_spend(both) == spend
        told = pm.residual_clv(fit, pm.fit_spend(both), both, 0.3, 0.1, YEARS)["residual_clv"]
        alone = pm.residual_clv(fit, spend, table, 0.3, 0.1, YEARS)["residual_clv"]
        assert (told[sample["customer_id"]] == 0).all()
        assert clv.customer_equity(told) == pytest.approx(clv.customer_equity(alone))
        paid = pd.concat([table, sample.assign(monetary=30.0)], ignore_index=True)
        assert values(both, model).sum() < values(paid, model).sum()


@strict
class TestWhoHasLeftMoney:
    def sales(self, *rows):
        frame = pd.DataFrame(rows, columns=["customer_id", "date", "amount"])
        return customer_summary(frame.assign(date=pd.to_datetime(frame["date"])), "2025-12-31")

    @pytest.mark.parametrize(
        ("rows", "nothing"),
        [
            ([("2025-01-01", 10), ("2025-03-01", 10)], False),
            ([("2025-01-01", 10), ("2025-03-01", 10), ("2025-04-01", -20)], True),
            ([("2025-01-01", 10), ("2025-03-01", 10), ("2025-04-01", -90)], True),
            ([("2025-01-01", 0), ("2025-03-01", 0)], True),
            ([("2025-01-01", 10), ("2025-03-01", 0)], True),
            ([("2025-01-01", 0), ("2025-03-01", 10)], False),
            ([("2025-01-01", 10)], False),
            ([("2025-01-01", 0)], True),
            ([("2025-01-01", 10), ("2025-04-01", -10)], True),
            ([("2025-01-01", 10), ("2025-04-01", -4)], False),
        ],
    )  # fmt: skip
    def test_by_purchases(self, rows, nothing):
        summary = self.sales(*(("A", day, float(amount)) for day, amount in rows), ("B", "2025-05-01", 5.0))
        assert pm.without_money(summary).to_dict() == {"A": nothing, "B": False}

    def test_any_engine(self):
        import duckdb
        import polars as pl

        rows = pd.DataFrame({
            "customer_id": ["A", "B"], "date": pd.to_datetime(["2025-01-01", "2025-02-01"]), "amount": [0.0, 5.0],
        })  # fmt: skip
        for data in (duckdb.from_df(rows), pl.DataFrame(rows.to_dict("list")).lazy()):
            assert pm.without_money(customer_summary(data, "2025-12-31")).sort_index().tolist() == [True, False]

    def test_a_table_without_all_money(self):
        """Of one-time buyers nobody knows then: they are priced like the others."""
        table = pd.DataFrame({"who": ["A", "B", "C"], "frequency": [0, 1, 1], "monetary_value": [None, 0.0, 30.0]})
        assert pm.without_money(table).tolist() == [False, True, False]

    def test_few_who_have_left_money(self):
        table = shop()
        all_free = free(table, table["customer_id"].tolist()[9:])
        for lang, words in (("fi", "rahaa"), ("en", "left money")):
            use_language(lang)
            with pytest.raises(DataError, match=words):
                pm.fit_spend(all_free)


def test_check_data_counts_those_who_left_money(tmp_path):
    use_language("en")
    days = pd.date_range("2023-01-01", "2024-12-01", freq="60D")
    rows = [(f"K{n:02d}", day.date(), 0 if n >= 20 else 10 + n) for n in range(60) for day in days]
    path = tmp_path / "free.csv"
    pd.DataFrame(rows, columns=["customer", "date", "amount"]).to_csv(path, index=False)
    (told,) = (part for part in verdict(read_transactions(path)).fitness if part.purpose == "clv")
    assert told.level == "unfit" and "20" in told.words()
