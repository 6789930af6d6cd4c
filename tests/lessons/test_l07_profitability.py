"""Every number that the prose of chapter 7 states, against the data."""

import re
from pathlib import Path

import nbformat
import pandas as pd
import pytest

from asiakkuus_lib import profitability, rfm
from asiakkuus_lib.learn import check
from asiakkuus_lib.locale import use_language
from asiakkuus_lib.reading import course_data, read_costs, read_transactions

TOP = Path(__file__).resolve().parents[2]
# Controls by which a question is answered, with the answer; None where there is nothing to find but a proportion.
FOUND_BY_MOVING = {
    "aov": None,
    "frequency": None,
    "tenure": None,
    "referral": None,
    "service": None,
    "a_limit": 45,
    "b_limit": None,
    "more": 0.0,
    "prices": -1.0,
}


@pytest.fixture(scope="module")
def purchases():
    return read_transactions().frame


@pytest.fixture(scope="module")
def parts(purchases):
    return profitability.customer_profit_parts(purchases, read_costs().frame)


@pytest.fixture(scope="module")
def profit(parts):
    return parts["profit"]


@pytest.fixture(scope="module")
def table(purchases):
    return rfm.rfm_table(purchases, "2026-01-01")


@pytest.fixture(scope="module")
def customers():
    return course_data("customers").set_index("customer_id")


@pytest.fixture(scope="module", params=["fi", "en"])
def prose(request):
    notebook = nbformat.read(TOP / "notebooks" / request.param / "07_profitability.ipynb", as_version=4)
    return "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")


def says(prose: str, number: float, decimals: int = 0) -> bool:
    """Whether the prose has a number, written in either language."""
    english = f"{abs(number):,.{decimals}f}"
    finnish = english.replace(",", " ").replace(".", ",")
    return any(re.search(rf"(?<![\d.,]){re.escape(form)}(?!\d)", prose) for form in (english, finnish))


def test_the_surprising_number(parts, profit, prose):
    assert round(parts["sales"].sum() / 1e6, 1) == 6.9 and says(prose, 6.9, 1)
    for number, decimals in (
        (profit.sum(), 0), (len(profit), 0), (profit.mean(), 0), ((profit < 0).sum(), 0), (100 * (profit < 0).mean(), 1),
        (profitability.pareto_share(profit) * profit.sum(), 0), (100 * profitability.pareto_share(profit), 1),
    ):  # fmt: skip
        assert says(prose, number, decimals), number
    assert (round(profit.sum()), len(profit), (profit < 0).sum()) == (455_406, 3641, 2192)


def test_the_three_customers(purchases, parts, prose):
    visits = purchases.groupby("customer_id")["date"].nunique()
    one = parts.loc["A00419"]
    assert visits["A00419"] == 135 and says(prose, 135)
    assert set(purchases.loc[purchases["customer_id"] == "A00419", "product"]) == {"K01", "R04"}
    left = (one["sales"] - one["goods"] - one["retention"]) / 135
    for number, decimals in (
        (one["sales"], 0), (one["sales"] - one["profit"], 0), (one["profit"], 0), (left, 2), (one["service"] / 135, 2),
    ):  # fmt: skip
        assert says(prose, number, decimals), number
    assert (round(one["sales"]), round(one["profit"]), round(left, 2)) == (2163, -3072, 7.06)
    best, college = parts.loc["A00219"], parts.loc["A00494"]
    assert best["profit"] == parts["profit"].max()
    assert round(best["service"] / visits["A00219"]) == 18
    assert says(prose, college["sales"]) and says(prose, college["profit"])
    bought = purchases[(purchases["customer_id"] == "A00494") & (purchases["amount"] >= 0)]["date"].nunique()
    assert bought == 34 and round(college["service"] / bought) == 583 and says(prose, 583)


def test_the_controls_of_the_formula(prose):
    def value(aov=600, frequency=6, referral=500, service=1200):
        return profitability.customer_value(aov, frequency, 4, referral, 300, 50, 0.62, service)

    assert value(frequency=7) - value() == pytest.approx(912) and says(prose, 912)
    assert value(aov=700) - value() == pytest.approx(912)
    assert value(referral=750) - value() == pytest.approx(250) and says(prose, 250)
    assert round(100 / (1 - 0.62)) == 263 and says(prose, 263) and says(prose, 38)


def test_the_cost_to_serve_breaks_the_whale(purchases, parts, profit, prose):
    costs = read_costs().frame
    total = parts[list(profitability.COSTS)].sum()
    assert total.drop("goods").idxmax() == "service"
    assert says(prose, profit[profit > 0].sum()) and says(prose, profit[profit < 0].sum())
    dearer = profitability.customer_profit(purchases, costs, service_factor=1.25)
    assert round(100 * profitability.pareto_share(dearer)) == 496 and says(prose, 496)
    assert profitability.customer_profit(purchases, costs, service_factor=1.5).sum() < 0
    cheaper = profitability.customer_profit(purchases, costs, service_factor=0.25)
    assert round(100 * profitability.pareto_share(cheaper)) == 97 and says(prose, 97)
    assert round(100 * (cheaper < 0).mean()) == 39 and says(prose, 39)
    assert round(cheaper["A00419"]) == -53 and says(prose, 53)


def test_bank_and_index(profit, prose):
    bank = course_data("bank_base")["profit"]
    assert (bank == 9).sum() == 20 and profitability.whale_curve(bank)["cum_profit"].max() == pytest.approx(180)
    assert says(prose, profitability.stobachoff_index(bank), 3) and says(prose, 0.648, 3)
    assert says(prose, profitability.stobachoff_index(profit), 3) and says(prose, 0.713, 3)
    assert (bank == 0).sum() == 30 and bank.min() == -1.6 and says(prose, 1.6, 2)
    groups = course_data("bank_base").groupby("share_of_bank")["profit"]
    assert (groups.get_group("returns") == 0).sum() == 5 and groups.size().to_dict() == {
        "break_even": 25, "costs": 50, "returns": 25,
    }  # fmt: skip
    five = bank.mask((course_data("bank_base")["share_of_bank"] == "returns") & (bank == 0), 1.0).mask(bank < 0, -1.7)
    assert five.sum() == pytest.approx(100) and says(prose, 1.7, 2)
    assert profitability.whale_curve(five)["cum_profit"].max() == pytest.approx(185) and says(prose, 185)


def test_an_index_below_a_half_proves_nothing(purchases, prose):
    cheaper = profitability.customer_profit(purchases, read_costs().frame, service_factor=0.25)
    assert round(profitability.stobachoff_index(cheaper), 3) == 0.493 and says(prose, 0.493, 3)
    assert round(100 * (cheaper < 0).mean()) == 39


def test_abc(parts, profit, prose):
    sales = parts["sales"]
    classes = profitability.abc_classes(sales)
    assert says(prose, 100 * profitability.pareto_share(sales), 1) and says(prose, 89.7, 1)
    sizes = classes.value_counts()
    assert (sizes["A"], sizes["C"]) == (456, 2511) and says(prose, 456) and says(prose, 2511)
    assert round(100 * sizes["A"] / len(sales)) == 13
    assert ((profit < 0) & (classes == "A")).sum() == 123 and says(prose, 123)
    assert round(100 * sales[classes == "C"].sum() / sales.sum()) == 5
    assert says(prose, profit[classes == "C"].sum()) and says(prose, 93_860)
    assert (sales >= 0).all()
    assert (profitability.abc_classes(sales, (0.45, 0.95)) == "A").sum() == 105 and says(prose, 105)


def test_dependence_on_a_few(parts, prose):
    share = parts[["sales", "profit"]] / parts[["sales", "profit"]].sum()
    ten = share.nlargest(10, "sales").sum()
    for number in (share.loc["A00219", "sales"], share.loc["A00219", "profit"], ten["sales"], ten["profit"]):
        assert says(prose, 100 * number, 1), number
    assert parts["sales"].idxmax() == "A00219" and round(100 * ten["profit"], 1) == 36.6


def test_levels_by_days_of_purchase(table, profit, prose):
    days = table["frequency"]
    assert round((days == 1).mean(), 2) == 0.50
    assert says(prose, profit[days == 1].sum()) and round(profit[days == 1].sum()) == -67_382
    assert (days >= 50).sum() == 147 and says(prose, 147)
    assert round(profit[days >= 50].sum() / profit.sum(), 2) == 0.67
    assert says(prose, profit[days >= 12].sum()) and round(profit[days >= 12].sum()) == 570_365


def test_loyal_and_profitable(table, profit, prose):
    often = profit[table["frequency"] >= 12]
    assert (len(often), (often >= 0).sum(), (often < 0).sum()) == (719, 549, 170)
    assert says(prose, 719) and says(prose, 549) and says(prose, 170)
    assert says(prose, often[often < 0].sum()) and round(often[often < 0].sum()) == -194_440
    once = profit[table["frequency"] == 1]
    assert round(once.min()) == -1017 and says(prose, once.min())
    assert round(often.min()) == -12_272 and says(prose, often.min()) and often.min() == profit.min()
    codes = rfm.rfm_scores(table, rfm.rfm_thresholds(table))["code"]
    assert codes["A00419"] == "555" and (codes[profit.nsmallest(10).index] == "555").sum() == 6


def test_dimension_weights():
    scores = course_data("value_dimension_scores").pivot(index="customer_id", columns="dimension", values="score")
    weights = dict.fromkeys(scores.columns, 0.1) | {"competence": 1.0, "profitability": 0.0}
    totals = {c: profitability.value_dimension_score(row.to_dict(), weights) for c, row in scores.iterrows()}
    assert max(totals, key=totals.get) == "A00494"


def test_credit_card(prose):
    card = course_data("reichheld_sasser_creditcard")["profit_usd"].tolist()
    assert card == [-51, 30, 42, 44, 49, 55] and profitability.break_even_period(card) == 2
    assert sum(card) == 169 and says(prose, 169)
    assert card[0] + card[1] == -21 and says(prose, 21)


def test_the_illustrated_growth(prose):
    made_up = course_data("value_components_illustrative").set_index("year")
    assert made_up.loc[7].drop("base_profit").idxmax() == "additional_purchases"
    assert made_up.loc[7, "additional_purchases"] == 220 and says(prose, 220)
    for more, prices, wanted, times in ((1, 1, 585, 5.85), (0, 1, 365, 3.65), (1, -1, 455, 4.55), (0, -1, 235, 2.35)):
        profit = made_up.assign(
            additional_purchases=more * made_up["additional_purchases"], higher_prices=prices * made_up["higher_prices"]
        ).sum(axis=1)
        assert profit[7] == wanted and says(prose, wanted) and profit[7] / profit[1] == pytest.approx(times)
    assert (235 - 100) / (585 - 100) < 1 / 3
    assert all(says(prose, times, 1) for times in (5.9, 3.7, 2.4))


@pytest.fixture(scope="module")
def years(purchases, customers):
    dated = purchases.assign(year=purchases["date"].dt.year)
    bought = dated[dated["amount"] >= 0].groupby(["customer_id", "year"])
    sales = dated.groupby(["customer_id", "year"])["amount"].sum()
    found = read_costs().frame.set_index(["customer_id", "year"]).assign(
        sales=sales, days=bought["date"].nunique(), groups=bought["product_group"].nunique()
    ).fillna(0).reset_index()  # fmt: skip
    found["margin"] = found["sales"] * (1 - found["goods_rate"])
    found["marketing"] = found["acquisition"] + found["retention"]
    won = found[found["customer_id"].map(customers["acquired_on"].dt.year) == 2023]
    return won[won["customer_id"].isin(won.loc[won["year"] == 2023, "customer_id"])]


def test_the_customers_of_2023(years, prose):
    everyone = years.groupby("year").agg(n=("customer_id", "size"), margin=("margin", "sum"),
                                         marketing=("marketing", "sum"), days=("days", "sum"))  # fmt: skip
    assert everyone["n"].tolist() == [852, 278, 198]
    assert all(says(prose, n) for n in (852, 278, 198))
    margin = everyone["margin"] / everyone["n"]
    assert margin.round().tolist() == [124, 437, 577] and says(prose, 124) and says(prose, 577)
    assert round(margin[2025] / margin[2023], 1) == 4.7 and says(prose, 4.7, 1)
    cost = everyone["marketing"] / everyone["days"]
    assert says(prose, cost[2023], 2) and says(prose, cost[2025], 2)
    assert [round(one, 2) for one in cost] == [35.81, 7.90, 7.28]
    first = years[years["year"] == 2023]
    assert (first["days"] > 0).all()
    idle = years[years["days"] == 0].groupby("year").size()
    assert idle.to_dict() == {2024: 20, 2025: 14} and says(prose, 20) and says(prose, 14)
    assert (years.loc[years["days"] == 0, "marketing"] > 0).all()


def test_those_who_stayed_were_different_from_the_start(years, prose):
    stayed = years.groupby("customer_id")["year"].transform("nunique") == 3
    first = years[years["year"] == 2023].groupby(stayed)["margin"].mean()
    assert (round(first[True]), round(first[False])) == (328, 62) and says(prose, 328) and says(prose, 62)


def test_the_same_customers_in_all_three_years(years, prose):
    same = years[years.groupby("customer_id")["year"].transform("nunique") == 3].groupby("year")
    assert same.size().tolist() == [198] * 3 and says(prose, 198)
    margin = same["margin"].mean()
    assert margin.round().tolist() == [328, 568, 577] and says(prose, 328) and says(prose, 577)
    assert round(margin[2025] / margin[2023], 1) == 1.8 and says(prose, 1.8, 1)
    assert round(100 * (margin[2025] / margin[2024] - 1)) == 2
    groups = same["groups"].mean()
    assert (round(groups[2023], 2), round(groups[2025], 2)) == (2.72, 2.84) and says(prose, 2.84, 2)
    cost = same["marketing"].sum() / same["days"].sum()
    assert cost[2024] < cost[2025] < cost[2023]


def test_who_caused_the_losses(profit, customers, prose):
    worst = profit[profit < -1000]
    assert len(worst) == 79 and says(prose, 79)
    assert round(worst.sum() / profit[profit < 0].sum(), 2) == 0.50
    needs = customers.loc[worst.index, "need"].value_counts()
    assert needs.to_dict() == {"conference": 44, "freight": 31, "leisure": 4} and says(prose, 44) and says(prose, 31)
    new = profit[customers.loc[profit.index, "acquired_on"] >= pd.Timestamp("2025-10-01")]
    assert round(100 * (new < 0).mean()) == 87 and says(prose, 87)


def test_numbers_of_the_quiz_and_the_exercises(profit):
    assert round(100 * (profit >= 0).mean()) == 40
    value, without = (profitability.customer_value(50, 12, 3, given, 150, 40, 0.6, 60) for given in (200, 0))
    sales = 50 * 12 * 3
    assert (round(100 * value / sales), round(100 * without / sales)) == (26, 15)


@pytest.mark.parametrize(
    ("task", "answer", "hint"),
    [
        ("07.A1", 350, "recommendations"), ("07.A2", (0.8, 1.8), "Both"), ("07.A2", (-0, 8, 9), "comma"),
        ("07.A3", (0, 5, 1, 8), "comma"), ("07.A4", 0.636, "triangle"), ("07.A5", (2, 169, 169), "plain sum"),
        ("07.A5", (2, 169, 111, 66), "comma"),
    ],
)  # fmt: skip
def test_hints_of_likely_slips(task, answer, hint):
    use_language("en")
    reply = check(task, answer)
    assert reply.state.value == "known_mistake" and hint in reply.message


def test_classes_that_have_not_been_counted(parts):
    use_language("en")
    reply = check("07.A6", profitability.abc_classes(parts["sales"], (0.7, 0.9)))
    assert reply.state.value == "known_mistake" and "value_counts" in reply.message
