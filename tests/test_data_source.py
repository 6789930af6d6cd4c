"""The documents' own tables: the arithmetic of the sources holds, and what is lost stays visibly lost."""

from pathlib import Path

import pandas as pd
import pytest

SOURCE = Path(__file__).resolve().parent.parent / "data" / "source"
CRITERIA = ["image", "know_how", "network", "current_gap", "future_gap"]
YEARS = [f"year_{year}" for year in (1, 2, 3, 4)]


def table(name: str, index: str) -> pd.DataFrame:
    """Read one table; empty cells are missing."""
    return pd.read_csv(SOURCE / f"{name}.csv").set_index(index)


@pytest.fixture(scope="module")
def clv() -> pd.DataFrame:
    return table("clv_table", "row")[YEARS]


@pytest.fixture(scope="module")
def raw() -> pd.DataFrame:
    return table("scoring_raw", "customer")


@pytest.fixture(scope="module")
def weighted() -> pd.DataFrame:
    return table("scoring_weighted", "customer")


@pytest.fixture(scope="module")
def weights() -> pd.Series:
    return table("scoring_weights", "criterion")["weight_percent"]


class TestClv:
    def test_margin_is_revenue_less_costs(self, clv):
        assert (clv.loc["variable_costs"] == clv.loc["revenue"] / 2).all()
        costs = clv.loc[["variable_costs", "acquisition_cost", "retention_cost"]].sum()
        assert (clv.loc["net_contribution"] == clv.loc["revenue"] - costs).all()
        assert clv.loc["net_contribution"].tolist() == [400, 500, 640, 740]

    def test_clv_adds_up_before_rounding(self, clv):
        assert clv.loc["discount_divisor"].tolist() == pytest.approx([1.1**year for year in range(4)])
        present = clv.loc["net_contribution"] / clv.loc["discount_divisor"]
        assert present.round().tolist() == clv.loc["present_value"].tolist() == [400, 455, 529, 556]
        assert present.cumsum().round().tolist() == clv.loc["cumulative_clv"].tolist() == [400, 855, 1383, 1939]
        assert clv.loc["present_value"].sum() == 1940

    def test_damaged_table_lacks_exactly_the_recovered_cells(self, clv):
        damaged = table("clv_damaged", "row")[YEARS]
        recovered = table("clv_table", "row")["recovered_years"]
        lost = {(row, f"year_{int(year)}") for row, year in recovered.dropna().items()}
        assert lost == {
            (row, year)
            for row in clv.index
            for year in YEARS
            if pd.isna(damaged.loc[row, year]) and pd.notna(clv.loc[row, year])
        }
        assert lost == {
            ("retention_cost", "year_2"),
            ("net_contribution", "year_2"),
            ("present_value", "year_1"),
            ("cumulative_clv", "year_1"),
        }
        assert int(damaged.notna().sum().sum()) == 24
        assert damaged.equals(clv.where(damaged.notna()))


class TestScoring:
    def test_weights_add_up_to_95(self, weights):
        assert weights.to_dict() == {
            "image": 19,
            "know_how": 10,
            "network": 15,
            "current_gap": 30,
            "future_gap": 21,
        }
        assert weights.sum() == 95

    def test_weighted_is_raw_times_weight(self, raw, weighted, weights):
        assert (
            list(raw.index)
            == list(weighted.index)
            == ["RL", "RB", "LA", "G", "NK", "KQ", "CT", "LC", "P", "YB", "ND", "MD", "WJ"]
        )
        assert (weighted[CRITERIA] * 100).round().astype(int).equals(raw[CRITERIA] * weights[CRITERIA])

    def test_totals_and_ranks(self, weighted):
        assert (weighted[CRITERIA].sum(axis=1).round(2) == weighted["total"]).all()
        assert (weighted["total"].rank(ascending=False) == weighted["rank"]).all()
        assert weighted.loc[["RL", "P", "MD"], "total"].tolist() == [11.61, 8.27, 2.91]

    def test_ranks_hold_without_the_missing_five_percent(self, weighted):
        assert ((weighted["total"] / 0.95).rank(ascending=False) == weighted["rank"]).all()
        assert round(13 * 0.95, 2) == 12.35

    def test_zero_rule_and_ties(self, raw):
        assert raw.index[raw["current_gap"] == 0].tolist() == ["ND", "MD", "WJ"]
        assert raw.index[raw["future_gap"] == 6].tolist() == ["LA", "KQ", "CT"]
        for criterion in CRITERIA[:3]:
            assert sorted(raw[criterion]) == list(range(1, 14))

    def test_equal_weights_give_the_known_sums(self, raw):
        assert raw.sum(axis=1).tolist() == [60, 45, 21, 35, 35, 33, 36, 24, 48, 35, 28, 20, 32]

    def test_damaged_table_and_status_agree(self, weighted):
        damaged, status = table("scoring_damaged", "customer"), table("scoring_status", "customer")
        assert damaged[CRITERIA].notna().equals(status[CRITERIA] == "printed")
        assert int(damaged[CRITERIA].notna().sum().sum()) == 53
        assert status[CRITERIA].stack().value_counts().to_dict() == {
            "printed": 53,
            "recovered_from_ranking": 7,
            "recovered_from_total": 5,
        }
        assert damaged[CRITERIA].where(damaged[CRITERIA].notna(), weighted[CRITERIA]).equals(weighted[CRITERIA])


class TestKeyAccountTables:
    def test_relationship_assessment_shows_what_is_certain(self):
        rows = table("relationship_assessment", "criterion")
        certain = rows.index[rows["status"].isin(["printed", "certain"])]
        assert set(certain) == {
            "bargaining_power",
            "cooperation",
            "commitment",
            "perceived_distance",
            "length",
        }
        assert rows["fillings"].prod() == 3 * 9 * 4 * 5 * 9 == 4860
        assert (rows.loc[certain, "fillings"] == 1).all()
        for language in ("fi", "en"):
            assert (rows[f"rl_{language}"].isna() == rows["rl_pl"].isna()).all()

    def test_certainty_improves_where_current_is_below_desired(self):
        rows = table("certainty_rl", "certainty")
        assert rows["effect_fi"].tolist() == ["ylläpidä", "paranna", "paranna"]
        assert ((rows["current_pl"] == rows["desired_pl"]) == (rows["effect_en"] == "maintain")).all()

    def test_buying_centre_leaves_three_roles_open(self):
        rows = table("buying_centre_rl", "position")
        roles = {role for cell in rows["roles_fi"] for role in cell.split("; ")}
        assert roles == {"ostaja", "käyttäjä", "aloitteentekijä", "päättäjä"}
        assert rows.loc["project_manager", "roles_en"] == "user; initiator"

    def test_action_examples_keep_the_lost_cell_empty(self):
        rows = table("action_examples", "position")
        assert rows["our_team_fi"].isna().tolist() == rows["our_team_en"].isna().tolist() == [False, False, True]

    def test_care_models(self):
        rows = table("care_models_hannus", "group")
        assert list(rows.index) == ["strategic", "key", "opportunity", "one_off"]
        assert rows.loc["strategic", "meetings_fi"] == rows.loc["key", "meetings_fi"]

    def test_comparison_and_symptoms_mark_what_is_lost(self):
        comparison = table("transactional_vs_relational", "aspect")
        assert len(comparison) == 10
        assert comparison.index[comparison["status"] == "completion"].tolist() == ["risk"]
        assert table("loyalty_symptoms", "symptom")["status"].tolist().count("printed") == 2


class TestProfitability:
    def test_credit_card_customer(self):
        profit = table("reichheld_sasser_creditcard", "year")["profit_usd"]
        assert profit.cumsum().tolist() == [-51, -21, 21, 65, 114, 169]
        assert sum(p / 1.1**year for year, p in profit.items()) == pytest.approx(111.66, abs=0.005)

    def test_bank_base_meets_both_claims(self):
        bank = table("bank_base", "customer")
        assert bank["share_of_bank"].value_counts().to_dict() == {
            "costs": 50,
            "returns": 25,
            "break_even": 25,
        }
        assert bank["profit"].sum() == pytest.approx(100)
        assert bank["profit"].nlargest(20).sum() == 180
        assert (bank["profit"] < 0).mean() == 0.5
