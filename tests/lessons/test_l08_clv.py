"""What chapter 8 must say: its sources, what its words claim of the numbers, and the numbers by another way.

The numbers of the prose are computed by the page itself; here stands what they must be whatever the data.
"""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from asiakkuus_lib import clv, profitability, purchase_models, retention
from asiakkuus_lib.learn.quizzes.find import find_quiz
from asiakkuus_lib.learn.tasks import find_open_task, find_task
from asiakkuus_lib.reading import course_data, read_agreements, read_costs, read_transactions
from asiakkuus_lib.summary import collect, customer_summary
from tests.lessons.said import figures, read_page

TOP = Path(__file__).resolve().parents[2]
# Controls by which a question is answered, with the answer; None where there is nothing to find but a proportion.
FOUND_BY_MOVING = {"lost": None, "years": 4, "acquisition": 1500, "share": None, "growth": 16}
MARGINS = [400, 500, 640, 740]
PROPOSED = 60_000


@pytest.fixture(scope="module")
def register():
    return course_data("customers")


@pytest.fixture(scope="module")
def agreements(register):
    return register.dropna(subset="relationship_began_on")


@pytest.fixture(scope="module")
def sales():
    return read_transactions().frame


@pytest.fixture(scope="module")
def margins(agreements, sales):
    """Agreements in force, each with its margin of 2025."""
    bought = sales[sales["date"].dt.year == 2025].groupby("customer_id")["amount"].sum()
    costs = course_data("customer_costs").query("year == 2025").set_index("customer_id")
    margin = bought.reindex(costs.index).fillna(0) * (1 - costs["cogs_rate"]) - costs["retention_eur"] - costs["service_eur"]
    in_force = agreements[agreements["relationship_ended_on"].isna()].set_index("customer_id")
    return in_force.assign(margin=margin.reindex(in_force.index))


@pytest.fixture(scope="module")
def value(margins, agreements):
    """Customers in force, their margin of 2025 and their lifetime value, for each kind of agreement."""
    kinds = margins.groupby("agreement")["margin"]
    churns = {kind: churn(group).annual for kind, group in agreements.groupby("agreement")}
    return limits(pd.DataFrame({"customers": kinds.size(), "margin": kinds.mean(), "churn": churns}))


def limits(value):
    """Lifetime values now and with churn five points lower, and what that is worth a year and a customer."""
    of = np.vectorize(clv.clv_retention)
    now, better = 1 - value["churn"], 1.05 - value["churn"]
    before, after = (of(value["margin"], kept, 0.10) for kept in (now, better))
    return value.assign(clv=before, after=after, limit=(after - before) / of(1, better, 0.10))


def numbers(text, lang):
    return [float(number) for number in figures(text, lang)]


@pytest.fixture(scope="module", params=["fi", "en"])
def lang(request):
    return request.param


@pytest.fixture(scope="module")
def prose(lang):
    return read_page("08_clv", lang).text


@pytest.fixture(scope="module")
def told(prose, lang):
    return set(numbers(prose, lang))


def churn(group):
    return retention.annual_churn(
        group["relationship_began_on"], group["relationship_ended_on"], since="2023-01-01", until="2026-01-01"
    )


def test_how_many_leave(agreements):
    half = retention.annual_churn_from_loss(0.5, 5)
    assert abs(churn(agreements).annual - half) < 0.01  # "just about what the slide says"
    assert round(half, 2) == 0.13 and (1 - 0.16) ** 5 < 0.5  # the replies to the guess


def test_the_detective_work():
    slide = course_data("clv_table").set_index("row").filter(like="year_")
    assert slide.loc["net_contribution"].tolist() == MARGINS and slide.loc["present_value"].sum() == 1940
    assert slide.loc["acquisition_cost", "year_1"] == 100  # "a hundred euros larger", in the quiz
    assert slide.loc["cumulative_clv"].tolist()[2:] == [1383, 1939] == [round(clv.clv(MARGINS[:n], 0.10)) for n in (3, 4)]
    assert slide.loc[["revenue", "variable_costs", "net_contribution", "retention_cost"], "year_2"].tolist() == [1200, 600, 500, 100]
    third = {margin: round(400 + margin / 1.1 + 640 / 1.21) for margin in range(600) if round(margin / 1.1) == 455}
    assert third == {500: 1383, 501: 1384}


def test_three_ways_to_fill_in_the_holes(prose):
    """Of what is on the slide already, only the places of the two 100s can vary."""
    printed = [None, 1000, 1200, 1440, 1600, 500, 600, 720, 800, 100, 80, 60, 400, 640, 740, 455, 529, 556, 855, 1383, 1939]
    costs = [0 if cell is None else cell for cell in printed]
    first = [(won, kept) for won in costs for kept in costs if 1000 - 500 - won - kept == 400]
    second = [(won, kept) for won in costs for kept in costs if 1200 - 600 - won - kept == 500]
    assert first == second == [(0, 100), (100, 0)]
    # The slide has 100 for acquisition once; the other three cells of 100 are lost or empty.
    solutions = [(one, two) for one in first for two in second if one[0] or two[0]]
    assert len(solutions) == 3
    assert "ratkaisuja on kolme" in prose or "there are three solutions" in prose


def test_when_the_customer_has_paid_back(told):
    most = int(clv.clv(MARGINS, 0.10) + 100)
    paid = {cost: clv.clv_table([1000, 1200, 1440, 1600], 0.5, [cost], [0, 100, 80, 60], 0.10).loc["cumulative_clv"]
            for cost in (1500, most, most + 1)}  # fmt: skip
    assert int((paid[1500] >= 0).idxmax()) == 4 and paid[most].iloc[-1] >= 0 > paid[most + 1].iloc[-1]
    assert most in told


def test_sources(prose, lang):
    """What is named in the text is named among the sources too, and a series is quoted as it is."""
    assert [prose.count(words) for words in ("CR/(1 + DR − CR)", "Gupta & Lehmann", "1–5–25")] == [2, 2, 2]
    series = course_data("reichheld_sasser_creditcard")["profit_usd"].abs().astype(float).tolist()
    assert str(series)[1:-1] in str(numbers(next(line for line in prose.splitlines() if "−51" in line), lang))
    assert round(1 - clv.clv(MARGINS, 0.10, "end") / clv.clv(MARGINS, 0.10), 2) == 0.09  # the difference of timing


def test_doubling_by_a_margin_that_grows_by_a_sum(told):
    years, sums = np.arange(3000), (3 / 13, 1, 1e9)
    worth = {(kept, rate): np.array([((1 + a_sum * years) * (kept / (1 + rate)) ** years).sum() for a_sum in sums])
             for kept in (0.85, 0.90) for rate in (0, 0.10)}  # fmt: skip
    assert (worth[0.90, 0] / worth[0.85, 0])[0] == pytest.approx(2) and round(100 * sums[0], 1) in told
    limits = worth[0.90, 0.10] / worth[0.85, 0.10]
    bound = np.ceil(100 * limits[-1]) / 100
    assert limits.tolist() == sorted(limits) and limits[-1] < bound < 2 and bound in told


def test_the_tornado():
    base = {"margin": 100, "retention_rate": 0.85, "discount_rate": 0.10, "acquisition": 100}
    ends = {"retention_rate": [0.80, 0.90], "margin": [80, 120], "growth": [-0.05, 0.05]}
    retained, margin, growth = (np.ptp(clv.clv_sensitivity(base, name, grid)["change"]) for name, grid in ends.items())
    assert growth < margin < retained < 1.05 * margin  # nearly level


def test_invented_industries():
    industries = course_data("retention_margin")
    pairs = industries[["retention_rate", "margin_rate"]]
    assert len(industries) == 12 and pairs.corr().iloc[0, 1] > 0.8
    assert all(-0.3 < pairs[industries["contract"] == kind].corr().iloc[0, 1] < 0 for kind in ("yes", "no"))


def test_contract_and_device(lang):
    device, contract = course_data("contract_vs_device").set_index("option").loc[["device", "contract"]].itertuples()
    once = device.revenue_eur * device.margin_rate - device.acquisition_eur
    yearly = {"margin": contract.revenue_eur * contract.margin_rate, "discount_rate": 0.10, "acquisition": contract.acquisition_eur}
    first, second, third = (clv.clv_retention(retention_rate=0.85, horizon=n, **yearly) for n in (1, 2, 3))
    assert first < 0 < once and second < once < third  # overtaken in the third year
    assert round(clv.clv_retention(retention_rate=0.85, **yearly) / once, 1) == 4.0
    equal = 1.10 * (1 - yearly["margin"] / (once + yearly["acquisition"]))  # margin / (1 - r / 1.1) = once + acquisition
    assert clv.clv_retention(retention_rate=equal, **yearly) == pytest.approx(once)
    assert numbers(find_open_task("08.O3").model.said(lang), lang) == [round(100 * equal), 85]


def test_customer_equity(value, told):
    equities = value["clv"] * value["customers"]
    assert 0.6 < equities["business"] / equities.sum() < 0.7 and value["customers"].idxmax() == "loyalty"
    at_the_end = [clv.clv_retention(row.margin, 1 - row.churn, 0.10, timing="end") for row in value.itertuples()]
    assert {round(equities.sum()), round((at_the_end * value["customers"]).sum())} <= told


def test_an_answer_for_the_managing_director(value, margins, told):
    customers = value["customers"]
    gain, most = ((value["after"] - value["clv"]) * customers).sum(), (value["limit"] * customers).sum()
    assert gain < 0.5 * (value["clv"] * customers).sum()  # far from double
    assert value["limit"].sort_values().index.tolist() == ["loyalty", "commuter", "business"]
    older = margins[margins["relationship_began_on"] < "2025-01-01"].groupby("agreement")["margin"].mean()
    ceiling = (limits(value.assign(margin=older))["limit"] * customers).sum()
    assert most < ceiling < PROPOSED and {round(most, -3), round(ceiling, -3)} <= told
    business = margins.loc[margins["agreement"] == "business", "margin"].sort_values(ascending=False)
    assert business.iloc[: round(len(business) / 10)].sum() > 0.9 * business.sum()


def test_customers_without_an_agreement(register, sales):
    without = set(register.loc[register["agreement"].isna(), "customer_id"])
    summary = customer_summary(sales[sales["customer_id"].isin(without)], "2026-01-01").set_index("customer_id")
    assert round((summary["frequency"] == 0).mean(), 2) == 0.75
    once = pd.DataFrame({"frequency": [0], "recency": [0], "T": [365]})
    found = {name: purchase_models.fit_purchases(summary, name) for name in ("bg_nbd", "mbg_nbd")}
    assert abs(found["bg_nbd"].log_likelihood - found["mbg_nbd"].log_likelihood) < 1  # no telling
    assert purchase_models.probability_alive(found["bg_nbd"], once).iloc[0] == 1
    assert purchase_models.probability_alive(found["mbg_nbd"], once).iloc[0] < 0.6


def test_the_more_often_one_has_bought_the_more_silence_tells(register, sales):
    without = set(register.loc[register["agreement"].isna(), "customer_id"])
    summary = customer_summary(sales[sales["customer_id"].isin(without)], "2026-01-01").set_index("customer_id")
    alive = purchase_models.probability_alive(purchase_models.fit_purchases(summary, "mbg_nbd"), summary)
    silent = (summary["T"] - summary["recency"]).between(366, 730)
    times = pd.cut(summary["purchase_days"], [0, 1, 2, 4, 9, 19, 999], labels=False)
    chance = alive[silent].groupby(times[silent]).mean()
    assert chance.size == 6 and chance.tolist() == sorted(chance, reverse=True)


def test_agreements_half_year_by_half_year(agreements, told):
    begun = agreements[agreements["relationship_began_on"].dt.year == 2023]
    lasted = (begun["relationship_ended_on"] - begun["relationship_began_on"]).dt.days
    fit = purchase_models.fit_sbg([int((lasted.isna() | (lasted >= n * 365.25 / 2)).sum()) for n in range(5)])
    ours = purchase_models.contract_retention(fit, 8)
    assert ours.round(3).nunique() == 1 and fit.at_edge == ("beta",)
    assert 1 - ours.iloc[0] ** 2 < churn(agreements).annual
    assert {63, 92} <= told  # the article's own


def test_survivorship_bias(agreements):
    begun = agreements[agreements["relationship_began_on"].dt.year == 2014]
    lasted = (begun["relationship_ended_on"] - begun["relationship_began_on"]).dt.days.dropna()
    assert (lasted > 8 * 365.25).all() and agreements["relationship_ended_on"].min().year == 2023


@pytest.fixture(scope="module")
def valued():
    """What the report of the course data reckons with: values after the cost to serve, and with a flat margin."""
    transactions, agreements = read_transactions(), read_agreements().frame
    reference, horizon = pd.Timestamp("2026-01-01"), 3 * 365.25
    summary = collect(customer_summary(transactions.relation, reference)).set_index("customer_id").sort_index()
    states = purchase_models.agreement_states(summary, agreements, reference)
    free = summary[states["state"] == "none"]
    bound = summary.assign(T=states["T"])[states["state"] != "none"]
    years = profitability.contribution_by_year(transactions.relation, read_costs().within(transactions).frame)
    sums = years.groupby(level=0)[["contribution", "purchase_days"]].sum()
    endings = purchase_models.endings_a_year(agreements, transactions.first_day, reference)
    rhythm, model = purchase_models.fit_contract_purchases(bound), purchase_models.fit_purchases(free, "mbg_nbd")
    spends = [purchase_models.fit_spend(group) for group in (bound, free)]
    found = {}
    for name in ("after_service", "flat"):
        left = [
            purchase_models.expected_contribution(spend, *(sums[column].loc[group.index] for column in sums))
            if name == "after_service" else None
            for spend, group in zip(spends, (bound, free), strict=True)
        ]  # fmt: skip
        found[name] = pd.concat([
            purchase_models.contract_clv(
                rhythm, spends[0], bound, states["state"] == "in_force", endings, 0.3, 0.10, horizon, left[0]),
            purchase_models.residual_clv(model, spends[1], free, 0.3, 0.10, horizon, contribution=left[1]),
        ])  # fmt: skip
    return found, states["state"], years


def test_the_report_on_the_course_data(valued, told):
    found, state, _years = valued
    after, flat = found["after_service"]["residual_clv"], found["flat"]["residual_clv"]
    assert 0.25 < after.sum() / flat.sum() < 0.27  # a little over a quarter
    assert {len(after), round(after.sum()), round(flat.sum()), round(100 * after[state == "in_force"].sum() / after.sum())} <= told
    assert (found["after_service"]["probability_alive"][state == "ended"] == 0).all()
    transactions = read_transactions()
    cut = transactions.first_day + (pd.Timestamp("2026-01-01") - transactions.first_day) * 0.75
    assert pd.Timestamp(cut).normalize() == pd.Timestamp("2025-04-02")  # nine months, without January to March


def test_chapters_7_and_8_tell_one_story(valued, lang, prose):
    """The same four customers, in the words of both chapters."""
    found, _state, years = valued
    after, flat = found["after_service"]["residual_clv"], found["flat"]["residual_clv"]
    transactions = read_transactions()
    purchases, costs = transactions.relation, read_costs().within(transactions).frame
    parts = profitability.customer_profit_parts(purchases, costs)
    profit, sales = parts["profit"], parts["sales"]
    best, worst, large, birgitta = told = ["A00219", "A01319", "A01813", "A00419"]
    assert profit.idxmax() == best and profit.idxmin() == worst and (flat > flat[large]).sum() == 4
    assert (profit[told] > 0).tolist() == (after[told] > 0).tolist() == [True, False, False, False]
    a_day = (profit + parts["acquisition"])[worst] / years.loc[worst, "purchase_days"].sum()
    by_phone = profitability.customer_profit(purchases, costs, service_factor=0.25)[birgitta]
    assert a_day < 0 and profit[birgitta] < by_phone < 0
    story = prose[prose.index({"fi": "### Luvun 7 asiakkaat", "en": "### The customers of chapter 7"}[lang]) :]
    lines = [numbers(line, lang) for line in story.splitlines() if line]
    wanted = {
        1: [profit[best], after[best]], 2: [profit[worst], sales[worst], a_day, after[worst]],
        3: [sales[large], profit[large], flat[large], after[large]], 4: [profit[birgitta], after[birgitta]], 5: [by_phone],
    }  # fmt: skip
    for line, values in wanted.items():
        assert {abs(round(value)) for value in values} <= set(lines[line])
    in_chapter_7 = numbers(read_page("07_profitability", lang).text, lang)
    assert {abs(round(value)) for value in (profit[worst], profit[birgitta], by_phone)} <= set(in_chapter_7)


def test_nobody_is_kept_for_a_value_that_serving_eats(valued):
    """Whoever lost money in each year after the cost to serve is not kept, whatever the model hopes."""
    found, _state, years = valued
    values = found["after_service"]
    lost = (years["contribution"] < 0).groupby(level=0).all().reindex(values.index)
    gain = clv.win_back_gain(values["probability_alive"], values["value_if_back"], 5.0, 0.1)
    actions = clv.customer_actions(values["probability_alive"], values["residual_clv"], gain, 5.0, has_paid=~lost)
    assert not actions[lost].isin(["keep", "keep_at_risk", "win_back"]).any()
    assert (values["residual_clv"][actions.isin(["keep", "keep_at_risk"])] >= 5).all()
    told = actions[["A00219", "A01319", "A01813", "A00419"]]
    assert told.tolist() == ["keep", "change_terms", "change_terms", "change_terms"]


def test_what_keeping_and_serving_take_of_a_euro(valued):
    _found, _state, years = valued
    sums = years.sum() / years["sales"].sum()
    assert 0.5 < (sums["retention"] + sums["service"]) / (1 - sums["goods"]) < 1  # the larger part


def test_numbers_in_hints_and_model_answers(lang):
    def of(text):
        return numbers(text.said(lang), lang)

    assert of(find_task("08.A2").mistakes[2].hint) == [501, round(501 / 1.1), round(400 + 501 / 1.1 + 640 / 1.21), 1383]
    lives = [retention.customer_life(rate) for rate in (0.90, 0.85)]
    assert of(find_task("08.A7").mistakes[0].hint)[-2:] == [round(life, 3) for life in lives]
    assert clv.acquisition_for_ratio() == pytest.approx(lives[0] / 3)  # the praise: a third of a ten-year life
    doubling = [n for n in of(find_open_task("08.O1").model) if n not in (10, 100)]  # the rate; "almost 100%"
    assert doubling == [
        round(clv.profit_ratio(), 2), round(clv.profit_ratio(discount_rate=0.10), 2), round(clv.acquisition_for_ratio(), 2),
        *(round(100 * clv.growth_for_ratio(discount_rate=rate), 1) for rate in (0, 0.10)),
    ]  # fmt: skip
    industries = course_data("retention_margin")
    assert of(find_open_task("08.O2").model) == [round(industries["retention_rate"].corr(industries["margin_rate"]), 2)]


def test_numbers_in_quizzes(lang):
    timing, longer = find_quiz("08.Q1"), find_quiz("08.Q2")
    start, end = (round(clv.clv(MARGINS, 0.10, when)) for when in ("start", "end"))
    assert numbers(timing["question"][lang], lang) == [10, start, end]
    replies = [numbers(option["reply"][lang], lang) for option in timing["options"]]
    rounded = sum(round(margin / 1.1**t) for t, margin in enumerate(MARGINS))
    assert replies == [[1.1], [start - end, rounded], [], [1.1]]
    lives = [round(retention.customer_life(rate), 2) for rate in (0.85, 0.90)]
    assert numbers(longer["options"][1]["text"][lang], lang) == lives
