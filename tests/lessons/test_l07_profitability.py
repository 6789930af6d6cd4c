"""What chapter 7 claims in words, what its sources say, and the numbers of its hints and replies."""

from itertools import combinations

import numpy as np
import pandas as pd
import pytest

from asiakkuus_lib import profitability, rfm
from asiakkuus_lib.errors import ParameterError
from asiakkuus_lib.learn import check
from asiakkuus_lib.learn.quizzes.find import find_quiz
from asiakkuus_lib.learn.tasks import find_open_task, find_task
from asiakkuus_lib.lessons.l07_profitability import findings
from asiakkuus_lib.lessons.l07_profitability.case import Profitability
from asiakkuus_lib.locale import languages, use_language
from asiakkuus_lib.reading import bundled, course_data, read_costs, read_transactions
from asiakkuus_lib.report.catalogue import reports
from asiakkuus_lib.show.canvas import text_width
from asiakkuus_lib.show.style import OTHER, OURS
from tests.lessons.said import figures, read_page, rounded

# Controls by which a question is answered, with the answer; None where there is nothing to find but a proportion.
FOUND_BY_MOVING = dict.fromkeys(("aov", "frequency", "tenure", "referral", "service", "b_limit"))
FOUND_BY_MOVING |= {"a_limit": 45, "more": 0.0, "prices": -1.0}


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
def cheaper(purchases):
    return profitability.customer_profit(purchases, read_costs().frame, service_factor=0.25)


@pytest.fixture(scope="module")
def table(purchases):
    return rfm.rfm_table(purchases, "2026-01-01")


@pytest.fixture(scope="module")
def customers():
    return course_data("customers").set_index("customer_id")


@pytest.fixture(scope="module", params=languages())
def page(request):
    return read_page("07_profitability", request.param)


def test_the_surprising_number(profit):
    assert round(10 * (profit < 0).mean()) == 6 and profit.sum() > 0
    assert profitability.pareto_share(profit) > 1


def test_the_three_customers(purchases, table, parts, profit):
    one = parts.loc["A00419"]
    weeks = 3 * 52
    assert 0.8 * weeks < table["frequency"]["A00419"] <= table["frequency"]["A00219"] and one["profit"] < 0
    assert set(purchases.loc[purchases["customer_id"] == "A00419", "product"]) == {"K01", "R04"}
    left = one["sales"] - one["goods"] - one["retention"]
    assert one["service"] > left > 0 and one["acquisition"] == one["other"] == 0
    assert profit.idxmax() == "A00219" and 0.9 * weeks < table["frequency"]["A00219"] <= weeks + 1
    assert set(purchases.loc[purchases["customer_id"] == "A00219", "product_group"]) == {"freight"}
    assert profit["A00494"] < profit["A00419"]


def test_the_controls_of_the_formula(page):
    a_year_more, a_hundred_more, left_of_a_euro = 600 * 4 * 0.38, 100 * 6 * 4 * 0.38, 0.38
    assert a_year_more == pytest.approx(a_hundred_more)
    assert not page.differing({
        "{more_value(frequency=7):money}": a_year_more, "{more_value(referral=750):money}": 250,
        "{100 / (1 - GOODS):money}": 100 / left_of_a_euro,
    })  # fmt: skip


def test_the_cost_to_serve_breaks_the_whale(purchases, parts, cheaper):
    costs = read_costs().frame
    assert parts[list(profitability.COSTS)].sum().drop("goods").idxmax() == "service"
    assert profitability.customer_profit(purchases, costs, service_factor=1.25).sum() > 0
    assert profitability.customer_profit(purchases, costs, service_factor=1.5).sum() < 0
    assert -cheaper[cheaper < 0].sum() < 0.1 * cheaper[cheaper > 0].sum() and cheaper["A00419"] < 0


def test_bank_and_index(page, profit, cheaper):
    bank = course_data("bank_base")
    profits, returns = bank["profit"], bank["share_of_bank"] == "returns"
    groups = profits.groupby(bank["share_of_bank"])
    assert groups.size().to_dict() == {"break_even": 25, "costs": 50, "returns": 25} and profits.sum() == 100
    assert groups.sum().to_dict() == {"break_even": 0, "costs": -80, "returns": 180}
    assert set(profits[profits > 0]) == {9} and (returns & (profits == 0)).sum() == 5
    five = profits.mask(returns & (profits == 0), 1.0).mask(profits < 0, -1.7)
    assert five.sum() == pytest.approx(100)
    assert not page.differing({
        '{summit["cum_profit"]:number}': 180, "{loss_each + at_zero / payers:number.2}": 1.7,
        '{summit["cum_profit"] + at_zero:number}': profitability.whale_curve(five)["cum_profit"].max(),
    })  # fmt: skip
    assert profitability.stobachoff_index(profit) > 0.5
    assert profitability.stobachoff_index(cheaper) < 0.5 and (cheaper < 0).any()


def test_abc(page, table, parts, profit):
    sales = parts["sales"]
    classes = profitability.abc_classes(sales)
    assert (sales >= 0).all() and profit[classes == "C"].sum() < 0
    assert (table["frequency"][classes == "C"] == 1).mean() > 0.7
    of_a = {limit: (profitability.abc_classes(sales, (limit / 100, 0.95)) == "A").sum() for limit in (40, 45, 50)}
    assert of_a[40] < 100 < of_a[45] < of_a[50] and of_a[45] - 100 < 100 - of_a[40]
    assert not page.differing({"{a_limit:number}": FOUND_BY_MOVING["a_limit"], "{a_sizes[a_limit]:number}": of_a[45]})


def test_dependence_on_a_few(parts):
    share = parts / parts.sum()
    ten = share.nlargest(10, "sales").sum()
    assert parts["sales"].idxmax() == "A00219" and share.loc["A00219", "profit"] > 4 * share.loc["A00219", "sales"]
    assert 1 / 3 < ten["profit"] < 0.4 and ten["sales"] < 1 / 8


def test_levels_by_days_of_purchase(page, table, profit):
    days = table["frequency"]
    assert round((days == 1).mean(), 2) == 0.50 and profit[days == 1].sum() < 0
    assert round(profit[days >= 50].sum() / profit.sum(), 2) == 0.67
    assert not page.differing({'{levels["profit"].iloc[:2].sum():money}': profit[days >= 12].sum()})


def test_loyal_and_profitable(table, profit):
    often, once = profit[table["frequency"] >= 12], profit[table["frequency"] == 1]
    assert 0.2 < (often < 0).mean() < 0.3  # nearer one in four than the other guesses
    assert often.min() == profit.min() < once.min() < 0 and often.max() == profit.max() > once.max()
    codes = rfm.rfm_scores(table, rfm.rfm_thresholds(table))["code"]
    assert codes["A00419"] == "555" and (codes[profit.nsmallest(10).index] == "555").sum() == 6


def test_dimension_weights():
    scores = course_data("value_dimension_scores").pivot(index="customer_id", columns="dimension", values="score")
    weights = dict.fromkeys(scores.columns, 0.1) | {"competence": 1.0, "profitability": 0.0}
    totals = {c: profitability.value_dimension_score(row.to_dict(), weights) for c, row in scores.iterrows()}
    assert max(totals, key=totals.get) == "A00494"


def test_credit_card(page):
    card = course_data("reichheld_sasser_creditcard")["profit_usd"].tolist()
    assert card == [-51, 30, 42, 44, 49, 55]
    assert not page.differing({"{even:number}": 2, "{card.sum():number}": 169, "{-added[1]:number}": 21})
    listed = {"fi": "−51, 30, 42, 44, 49 ja 55.", "en": "−51, 30, 42, 44, 49 and 55."}[page.lang]
    assert listed in page.text
    assert listed.rstrip(".") in find_task("07.A5").prompt.said(page.lang) and str(card) in find_task("07.A5").given


def test_the_illustrated_growth(page):
    made_up = course_data("value_components_illustrative").set_index("year")
    assert made_up.loc[7].drop("base_profit").idxmax() == "additional_purchases"
    whole = made_up.sum(axis=1)
    assert list(made_up.index) == list(range(8)) and whole.between(-100, 700).all()
    left = whole - made_up["additional_purchases"] - 2 * made_up["higher_prices"]  # a rise turned into a discount
    assert not page.differing({"{neither[7]:number}": left[7], "{neither[7] / neither[1]:number.1}": left[7] / left[1]})
    assert left[7] - left[1] < (whole[7] - whole[1]) / 3


@pytest.fixture(scope="module")
def years(purchases, customers):
    """Money and purchase days of those won in 2023, by customer and year."""
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


@pytest.fixture(scope="module")
def stayed(years):
    return years.groupby("customer_id")["year"].transform("nunique") == 3


def test_the_customers_of_2023(page, years, stayed):
    n = years.groupby("year").size()
    margin = years.groupby("year")["margin"].mean()
    cost = years.groupby("year")["marketing"].sum() / years.groupby("year")["days"].sum()
    each = margin - years.groupby("year")[["marketing", "service"]].mean().sum(axis=1)
    assert n[2025] < n[2024] < n[2023] / 2
    assert margin.is_monotonic_increasing and cost.is_monotonic_decreasing and each[2023] < 0 < each[2025]
    idle = years[years["days"] == 0]
    assert set(idle["year"]) == {2024, 2025} and (idle["marketing"] > 0).all()
    first = years[years["year"] == 2023].groupby(stayed)["margin"].mean()
    assert first[True] > 5 * first[False]
    assert not page.differing({
        "{won_first.n:number}": n[2023], "{won_next.n:number}": n[2024], "{won_last.n:number}": n[2025],
        "{won_last.margin_each / won_first.margin_each:number.1}": margin[2025] / margin[2023],
        ("{won_last.cost_of_sale:number.2}" if page.lang == "fi" else "{won_last.cost_of_sale:money.2}"): cost[2025],
        "{idle[2024]:number}": (idle["year"] == 2024).sum(), "{others_at_first:money}": first[False],
    })  # fmt: skip


def test_the_same_customers_in_all_three_years(page, years, stayed):
    same = years[stayed].groupby("year")
    assert same.size().nunique() == 1
    margin, groups = same["margin"].mean(), same["groups"].mean()
    everyone = years.groupby("year")["margin"].mean()
    assert 1 < margin[2025] / margin[2023] < everyone[2025] / everyone[2023] / 2
    assert margin[2024] / margin[2023] - 1 > 10 * (margin[2025] / margin[2024] - 1) > 0
    assert 0 < groups[2025] / groups[2023] - 1 < 0.05
    cost = same["marketing"].sum() / same["days"].sum()
    assert cost[2024] < cost[2025] < cost[2023]
    assert not page.differing({
        "{same_first.n:number}": same.size()[2023], "{same_first.groups:number.2}": groups[2023],
        "{same_last.margin_each / same_next.margin_each - 1:percent}": margin[2025] / margin[2024] - 1,
    })  # fmt: skip


def test_who_caused_the_losses(profit, customers):
    worst = profit[profit < -1000]
    assert round(worst.sum() / profit[profit < 0].sum(), 2) == 0.50
    needs = customers.loc[worst.index, "need"].value_counts()
    assert list(needs.index) == ["conference", "freight", "leisure"] and needs["leisure"] == 4
    new = profit[customers.loc[profit.index, "acquired_on"] >= "2025-10-01"]
    assert (new < 0).mean() > (profit < 0).mean() + 0.2


@pytest.mark.parametrize("lang", languages())
def test_numbers_of_the_quiz(parts, profit, years, stayed, purchases, lang):
    dearer = profitability.customer_profit(purchases, read_costs().frame, service_factor=1.25)
    fifth, good = profitability.pareto_share(profit), (profit >= 0).mean()
    classes = profitability.abc_classes(parts["sales"])
    margin, same = (rows.groupby("year")["margin"].mean() for rows in (years, years[stayed]))
    growth = [found[2025] / found[2023] for found in (margin, same)]
    for quiz, option, part, wanted in (
        ("07.Q1", 2, "text", rounded(100 * fifth)),
        ("07.Q1", 2, "reply", rounded(100 * profitability.pareto_share(dearer))),
        ("07.Q1", 3, "reply", rounded(100 * fifth, 100 * good)),
        ("07.Q2", 0, "reply", rounded(*sorted([(classes == "A").sum(), ((classes == "A") & (profit < 0)).sum()], reverse=lang == "fi"))),
        ("07.Q2", 1, "reply", rounded(100 * (classes == "A").mean())),
        ("07.Q3", 1, "reply", rounded(*growth, decimals=1)),
    ):  # fmt: skip
        assert figures(find_quiz(quiz)["options"][option][part][lang], lang) == wanted, (quiz, option)
    assert dearer.sum() < profit.sum() and growth[1] - 1 < (growth[0] - 1) / 2  # most of the growth is selection


@pytest.mark.parametrize("lang", languages())
def test_numbers_of_praise_and_model_answers(parts, profit, table, lang):
    value, without = (profitability.customer_value(50, 12, 3, given, 150, 40, 0.6, 60) for given in (200, 0))
    left = [100 * amount / (50 * 12 * 3) for amount in (value, without)]
    assert figures(find_task("07.A1").praise.said(lang), lang) == rounded(*left)
    a_customers = [(profitability.abc_classes(parts["sales"], cuts) == "A").sum() for cuts in ((0.7, 0.9), (0.8, 0.95))]
    assert a_customers[0] / a_customers[1] == pytest.approx(2 / 3, abs=0.02)  # a third fewer
    often = profit[table["frequency"] >= 12]
    count, *rest = rounded(len(often), (often >= 0).sum(), (often < 0).sum(), often[often < 0].sum())
    chapter, days = "7", "12"
    wanted = {"fi": [chapter, days, count, *rest], "en": [chapter, count, days, *rest]}[lang]
    assert figures(find_open_task("07.O1").model.said(lang), lang) == wanted
    ten = (parts / parts.sum()).nlargest(10, "sales")
    shares = [100 * part for name in ("sales", "profit") for part in (ten[name].sum(), ten[name].iloc[0])]
    assert figures(find_open_task("07.O2").model.said(lang), lang) == rounded(*shares)


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


SALES = str(bundled("data", "course", "transactions.csv"))


def case_of(**given):
    use_language("en")
    return Profitability.read({name: one.default for name, one in reports("en")["profitability"].parameters.items()} | given)


@pytest.fixture(scope="module")
def whole():
    return case_of()


@pytest.fixture
def case(whole):
    use_language("en")
    return whole


def test_what_to_do(case, parts, profit):
    """The numbers of the advice, counted anew."""
    start = findings.start(case)
    ordered = profit.sort_values(ascending=False)
    n = 1 + int((ordered.clip(lower=0).cumsum() < profit[profit > 0].sum() / 2).sum())
    small = profitability.abc_classes(parts["sales"]) == "C"
    talk, lower = parts[(profit < 0) & ~small], parts[(profit < 0) & small]
    assert [(action.code, action.customers, action.money) for action in start.actions] == [
        ("keep_best", n, pytest.approx(ordered.iloc[:n].sum(), abs=0.01)),
        ("talk_price", len(talk), pytest.approx(-talk["profit"].sum(), abs=0.01)),
        ("serve_cheaper", len(lower), pytest.approx(-lower["profit"].sum(), abs=0.01)),
    ]
    assert (n, len(talk), len(lower)) == (50, 328, 1864) and "50 customers" in start.headline
    assert f"€{ordered.iloc[:n].sum():,.0f} of profit" in start.headline
    assert f"We lost €{-profit[profit < 0].sum():,.0f} on {len(talk) + len(lower):,} customers" in start.headline
    assert "three years" in start.headline and "In 2025 profit fell by 9.0%, although sales grew by 6.0%." in start.headline
    others = parts.drop(talk.index)
    served, rest = (group["service"].sum() / group["sales"].sum() for group in (talk, others))
    assert f"Service takes {100 * served:.0f}% of their purchases, and {100 * rest:.0f}% of" in start.actions[1].rests_on
    assert f"bought for at least €{parts.loc[~small, 'sales'].min():,.0f}" in start.actions[1].rests_on
    assert all(kind in start.caveat for kind in ("goods", "acquisition", "retention", "service", "taxes"))
    assert "which were only shared out" in start.caveat and "they are no forecast" in start.caveat
    todo = case.in_order["role"].value_counts()
    assert [todo[role] for role in ("best", "large_loss", "small_loss")] == [50, 328, 1864]


def test_what_could_be_saved(case, parts, profit):
    """A loss that comes from acquisition has been paid already: it cannot be saved."""
    small = profitability.abc_classes(parts["sales"]) == "C"
    for action, chosen in zip(findings.start(case).actions[1:], (~small, small), strict=True):
        lossy = parts[(profit < 0) & chosen]
        left = lossy["sales"] - lossy[["goods", "retention", "service", "other"]].sum(axis=1)
        left = left[left < -0.005]
        assert f"we lose money on {len(left):,}: " in action.rests_on and f"at most €{-left.sum():,.0f} can be saved" in action.rests_on
        assert -left.sum() < action.money


def test_how_the_purchases_of_the_best_and_the_losses_moved(case, purchases, profit):
    best = profit.nlargest(50).index
    sold = purchases[purchases["customer_id"].isin(best)].groupby(purchases["date"].dt.year)["amount"].sum()
    keep, talk, _lower = findings.start(case).actions
    assert f"In 2025 their purchases fell by {100 * (1 - sold[2025] / sold[2024]):.1f}%: ask them why." in keep.rests_on
    years = profitability.profit_by_year(purchases, read_costs().frame)["profit"]
    lost = years[years.index.isin(case.roles.index[case.roles == "large_loss"], level=0)].groupby(level=1).sum()
    assert f"In 2025 the loss grew by {100 * (lost[2025] / lost[2024] - 1):.1f}%." in talk.rests_on


@pytest.mark.parametrize(
    ("as_of", "since", "words"),
    [("", "", "In three years"), ("2026-01-01", "2025-01-01", "In a year"), ("2026-01-01", "2024-07-01", "In 18 months"),
     ("2026-01-01", "2025-12-12", "In 20 days")],
)  # fmt: skip
def test_the_period_of_the_money_is_told(as_of, since, words):
    case = case_of(data_path=SALES, margin_rate=0.3, as_of=as_of, since=since)
    assert findings.figures(case).figures[0].label.endswith(words[1:])
    assert words in findings.start(case).headline or not findings.start(case).actions


def test_the_top_is_told_in_money_and_the_profit_adds_up(case, profit):
    shown = {figure.name: figure for figure in findings.figures(case).figures}
    at_top = profit.sort_values(ascending=False).iloc[: round(0.2 * len(profit))].sum()
    top = shown["top_share_of_profit"]
    assert float(top.shown.lstrip("€").replace(",", "")) == pytest.approx(at_top, rel=1e-3)
    assert top.value == pytest.approx(at_top / profit.sum(), rel=1e-3) and "more than the whole profit" in top.meaning
    best, gains = profit.nlargest(50).sum(), profit[profit > 0].sum()
    for part in (best, gains - best, gains - profit.sum()):
        assert f"€{part:,.0f}" in shown["profit"].meaning
    assert best + (gains - best) - (gains - profit.sum()) == pytest.approx(shown["profit"].value, abs=0.01)


def test_the_change_against_the_year_before(case, purchases, profit):
    years = profitability.profit_by_year(purchases, read_costs().frame)["profit"].groupby(level=1).sum()
    shown = {figure.name: figure for figure in findings.figures(case).figures}
    assert shown["profit"].change == f"2025: €{years[2025]:,.0f}, −9.0% (2024: €{years[2024]:,.0f})."
    assert round(100 * (years[2025] / years[2024] - 1), 1) == -9.0
    sold = purchases.groupby(purchases["date"].dt.year)["amount"].sum()
    assert shown["revenue"].change == f"2025: €{sold[2025]:,.0f}, +6.0% (2024: €{sold[2024]:,.0f})."
    periods = findings.periods(case).groups
    assert periods["profit"].tolist() == pytest.approx([years[2025], years[2024]])
    assert periods["sales"].tolist() == pytest.approx([sold[2025], sold[2024]])
    assert shown["profit"].value == pytest.approx(profit.sum(), abs=0.01) and shown["loss_share"].change == ""


def test_a_year_that_is_not_over_is_not_compared(purchases):
    compared = case_of(as_of="2025-11-20").compared
    assert (compared.now, compared.before) == ("2024", "2023")
    assert case_of(as_of="2024-11-20").compared is None
    assert case_of(compare_days=90).compared.profit is None


def test_costs_without_years_leave_the_change_of_sales(tmp_path, purchases):
    """Of profit nothing is known by periods; of sales it is, to the day."""
    read_costs().frame.groupby("customer_id")[["service"]].sum().reset_index().to_csv(tmp_path / "costs.csv", index=False)
    case = case_of(costs_path=str(tmp_path / "costs.csv"))
    shown = {figure.name: figure.change for figure in findings.figures(case).figures}
    sold = purchases.groupby(purchases["date"].dt.year)["amount"].sum()
    assert shown["profit"] == "" and shown["revenue"].startswith(f"1 January 2025–31 December 2025: €{sold[2025]:,.0f}")


def test_a_margin_rate_bears_no_advice_about_losses():
    start = findings.start(case_of(margin_rate=0.3, data_path=SALES))
    assert [action.code for action in start.actions] == ["keep_best"]
    assert "no advice about losses" in start.caveat and "gross margin" in start.headline
    assert "Whether they are profitable cannot be seen" in start.actions[0].rests_on and "best" not in start.actions[0].text


@pytest.mark.parametrize(("wrong", "words"), [({"margin_rate": 0.0}, "Profit needs costs"), ({"dimension_weights": [1.0]}, "six weights")])
def test_what_is_missing_is_told(wrong, words):
    with pytest.raises(ParameterError, match=words):
        case_of(**{"data_path": SALES, "margin_rate": 0.3} | wrong)


def whale_axes(profit, monkeypatch, *, area=False, **more):
    """The whale curve of some customers on the wide and on the narrow drawing, as Axes; with the area of the index, if asked."""
    from matplotlib.figure import Figure

    from asiakkuus_lib.lessons.l07_profitability import whale

    seen = []
    monkeypatch.setattr(whale, "draw", lambda paint, **_more: seen.append(paint))
    curve = profitability.whale_curve(profit)
    top, end = float(np.interp(0.2, curve["cum_customers"], curve["cum_profit"])), float(curve["cum_profit"].iloc[-1])
    if area:
        marks = [whale.Mark(0.2, top, "20% of the customers"), whale.Mark(1, end, "all together")]
        index = profitability.stobachoff_index(profit) if profit.sum() > 0 else None
        whale.whale_curve_figure(curve, marks, index=index, numbers=None, title="Profit", alt="Profit.", **more)
    else:
        findings.curve_figure(curve, 0.2, top, float((profit < 0).mean()), "EUR", subtitle="Profit", source="Source", **more)
    drawn = [Figure(figsize=(width / 100, 4)).subplots() for width in (720, 360)]
    for axes in drawn:
        seen[0](axes)
    return drawn


def test_the_axis_of_the_whale_stays_while_the_control_moves(monkeypatch, profit, cheaper):
    use_language("en")
    ticks = [
        {words.get_text(): words.get_position() for words in axes.texts if words.get_text().endswith("0,000")}
        for found in (profit, cheaper) for axes in whale_axes(found, monkeypatch, limits=(-200_000, 1_500_000))
    ]  # fmt: skip
    assert ticks[:2] == ticks[2:] and len(ticks[0]) > 4


def test_the_shaded_area_is_the_one_that_the_index_measures(monkeypatch, profit, cheaper):
    for found in (profit, cheaper, course_data("bank_base")["profit"]):
        for axes in whale_axes(found, monkeypatch, area=True):
            x, y = axes.patches[0].get_xy().T
            shaded = abs(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1])) / 2
            below = (x.max() - x.min()) * abs(y[-1] - y[-2]) / 2  # the triangle under the straight line
            assert shaded / (shaded + below) == pytest.approx(profitability.stobachoff_index(found), abs=0.003)


@pytest.mark.parametrize("lang", languages())
def test_the_whale_is_compared_with_what_it_was(monkeypatch, profit, cheaper, lang):
    use_language(lang)
    now = profitability.whale_curve(profit), "Nyt: 455 406 €"
    for axes in whale_axes(cheaper, monkeypatch, limits=(-200_000, 1_500_000), before=now):
        assert "Nyt: 455 406 €" in " ".join(words.get_text() for words in axes.texts)
        grey = [line for line in axes.lines if line.get_color() == OTHER and len(line.get_xdata()) > 20]
        ours = next(line for line in axes.lines if line.get_color() == OURS and len(line.get_xdata()) > 20)
        # Down is positive: more is left at the end of ours.
        assert len(grey) == 1 and grey[0].get_ydata()[-1] > ours.get_ydata()[-1]


def test_words_of_the_straight_line_stand_on_its_side_of_zero(monkeypatch, profit):
    use_language("en")
    for found in (profit, profit - 0.9 * profit.mean(), profit - 0.99 * profit.mean()):
        for axes in whale_axes(found, monkeypatch, area=True):
            zero = max(y for line in axes.lines if line.get_linestyle() == "-" and len(line.get_xdata()) == 2
                       for y in line.get_ydata() if line.get_xdata()[1] - line.get_xdata()[0] > 50)  # fmt: skip
            told = [words.get_position()[1] for words in axes.texts if "equal" in words.get_text()]
            assert all(y <= zero for y in told)


ODD = {
    "even": [5.0] * 5, "one": [5.0], "nothing": [0.0] * 3, "hardly anything": [100.0, 50.0, 20.0, -80.0, -89.0],
    "a loss": [100.0, 50.0, 20.0, -80.0, -189.0], "losses only": [-10.0, -20.0, -3.0], "huge": [1e9, 5e8, -2e8, -3e8],
    "one for all": [1e6] + [1.0] * 99, "late losses": [10.0] * 95 + [-100.0] * 5,
}  # fmt: skip


AS_BEFORE = profitability.whale_curve(pd.Series([100.0, 20.0, -60.0])), "Now: €60"


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("more", [{}, {"area": True}, {"before": AS_BEFORE, "title": "Less is left"}], ids=["best", "area", "before"])
@pytest.mark.parametrize("found", ODD.values(), ids=ODD)
def test_words_of_the_whale_stand_on_no_other_words(monkeypatch, found, more, lang):
    use_language(lang)
    for axes in whale_axes(pd.Series(found), monkeypatch, **more):
        boxes = []
        for words in axes.texts:
            (x, y), wide = words.get_position(), text_width(words.get_text(), words.get_fontsize())
            left = x - {"left": 0, "center": 0.5, "right": 1}[words.get_ha()] * wide
            assert left > -1 and left + wide < axes.get_xlim()[1] + 1, words.get_text()
            boxes.append((left, y - words.get_fontsize(), left + wide, y + 2, words.get_text()))
        for one, other in combinations(boxes, 2):
            apart = one[2] < other[0] or other[2] < one[0] or one[3] < other[1] or other[3] < one[1]
            assert apart, (one, other)
