"""What the prose of chapter 9 says in words, against the data."""

import pytest

from asiakkuus_lib import customer_share
from asiakkuus_lib.learn.checking import judge
from asiakkuus_lib.learn.tasks import find_task
from asiakkuus_lib.lessons.l09_customer_share.case import ASSUMED, BOOK, SOURCE_COSTS, SOURCE_SALES, CustomerShare
from asiakkuus_lib.lessons.l09_customer_share.exercises import CALLS, GROUPS, best_plan, in_order, per_call
from asiakkuus_lib.locale import languages, use_language
from asiakkuus_lib.reading import course_data, read_transactions
from tests.lessons.said import Page, read_page

YARD, CENTRE, SAWMILL, FISH, FOOD, SOFTWARE, COUNCIL = "A04040", "A00615", "A00677", "A00219", "A00354", "A02867", "A01813"
PRICES, TIMES = (300, 600, 1300, 3000), (3, 7, 15, 25)  # what the reader can guess


@pytest.fixture(scope="module")
def case() -> CustomerShare:
    use_language("en")
    return CustomerShare.read({BOOK: "", "data_path": "", "costs_path": "", "prospects_path": "", SOURCE_SALES: [], SOURCE_COSTS: [], **ASSUMED})


@pytest.fixture(scope="module", params=languages())
def page(request) -> Page:
    return read_page("09_customer_share", request.param)


def nearest(choices, value):
    return min(choices, key=lambda one: abs(one - value))


def test_the_target_is_a_tenth_of_the_sales(case):
    sold = read_transactions().frame
    assert round(case.target / sold.loc[sold["date"].dt.year == 2025, "amount"].sum(), 2) == 0.1


def test_failed_attempts_make_the_price(case):
    winning = case.winning
    assert nearest(PRICES, winning.each) == 1300 and winning.each > 6 * winning.each_alone  # more than six times
    assert 0.8 < winning.share_lost < 0.9 and winning.won == 16
    stopped = case.funnel["cost"]
    assert stopped[["identified", "selected"]].sum() < stopped[["contacted", "offer"]].sum() / 3  # the desk is cheap


def test_failed_attempts_turn_the_order_round():
    firms = course_data("prospects").query("customer_type == 'business'")
    won = firms[firms["stage_reached"] == customer_share.WON].groupby("source")["cost_eur"]
    alone, counted = won.mean(), firms.groupby("source")["cost_eur"].sum() / won.size()
    assert alone.idxmin() == "seller" and counted.idxmin() == "website"
    assert counted["seller"] > 2 * counted["website"]
    assert (won.size().min(), won.size().max()) == (1, 5)  # so few that the figures are not to be trusted


def test_the_rule_fits_new_customers_and_not_lost_ones(case):
    classes, ways = case.classes, case.sources
    assert nearest(TIMES, classes.at["lost", "times"]) == 7 and 4 < classes.at["new", "times"] < 5  # roughly five
    assert ways["per_euro"].idxmin() == "current_more" and ways["per_euro"].idxmax() == "win_back"
    new, lost, current = (ways.loc[list(names), "per_euro"] for names in (
        ("referral", "prospecting"), ("win_back",), ("current_more", "current_new_products")))  # fmt: skip
    apart = {name: each.max() - each.min() for name, each in {"new": new, "lost": lost, "current": current}.items()}
    assert max(apart, key=apart.get) == "new"  # of the differences within a class the largest


def test_what_they_buy_does_not_show_where_the_growth_is(case):
    gaps, bought = case.gaps, case.accounts["bought"]
    could = gaps["attainable"]
    assert len(gaps) == 14 and 2.5 < gaps["gap"].sum() / case.target < 3  # nearly three times the target
    assert could.sum() > case.target
    three = could.nlargest(3).index
    assert set(three) == {YARD, CENTRE, SAWMILL} and could.idxmax() == YARD
    assert could[three].sum() > 0.5 * could.sum() and bought[three].sum() < 1000 and bought[YARD] == bought[CENTRE] == 0
    five = bought.nlargest(5).index
    assert five[0] == FISH and could[five].sum() < 0.2 * could.sum()
    assert gaps.loc[bought[bought > 1000].index, "wallet"].idxmax() == COUNCIL  # buys the most of those who buy from us
    assert {YARD, SAWMILL} == set(case.guessed) and COUNCIL in case.at_a_loss


def test_the_most_certain_part_is_less_than_half_of_the_target(case):
    could, bought = case.gaps["attainable"], case.accounts["bought"]
    sure = could.drop(case.guessed)
    sure = sure[(bought[sure.index] > 1000) & ~sure.index.isin(case.at_a_loss)]
    assert 0.3 * case.target < sure.sum() < 0.5 * case.target
    assert case.reached() < case.target  # fourteen names are not enough
    # The cheapest that is left is not new or lost customers, but current ones whose wallets are not estimated.
    cost = {**case.sources["per_euro"], "current": case.classes.at["current", "per_euro"]}
    assert cost["current"] < min(cost[one] for one in ("referral", "prospecting", "win_back"))


def test_next_year(case):
    told = case.accounts
    assert (told.at[SOFTWARE, "share_before"], told.at[SOFTWARE, "share_after"]) == (0.10, 0.115)
    assert told.at[SOFTWARE, "market_growth"] == told["market_growth"].max()
    assert told.at[SAWMILL, "market_growth"] < 0 and case.gaps.at[SAWMILL, "future"] < 0
    assert told.at[FOOD, "share_after"] > told.at[FOOD, "share_before"]  # it grows faster than its trade


def test_the_cheapest_plan_is_all_from_current_customers(case):
    per_euro = {"current": case.classes.at["current", "per_euro"], **case.sources.loc[["referral", "prospecting", "win_back"], "per_euro"]}
    assert min(per_euro, key=per_euro.get) == "current"


def test_the_plan_of_calls():
    plan = best_plan()
    assert sum(plan.values()) == CALLS and plan["P"] == 0 and plan["M"] == GROUPS["M"][0]
    assert sorted(GROUPS, key=per_call, reverse=True) == ["M", "S", "N", "P"]
    others = [in_order(order) for order in ("NSMP", "PMNS", "NMSP", "MNSP")]
    assert all(other != plan for other in others)


def test_costs_of_private_customers_that_miss_something_are_answered():
    use_language("en")
    prospects = course_data("prospects")
    private = prospects[prospects["customer_type"] == "private"]
    won = private[private["stage_reached"] == customer_share.WON]
    right, spent, firms_won = won["cost_eur"].sum() / len(won), private["cost_eur"].sum(), 16
    failed = spent - won["cost_eur"].sum()
    for answer, words in {
        prospects["cost_eur"].sum() / len(won): "spent on businesses too", failed / (len(private) - len(won)): "failed attempts only",
        failed / len(won): "lacks what was spent",
    }.items():
        assert words in repr(judge(find_task("09.A3"), [answer, right])), words
    assert "number of businesses won" in repr(judge(find_task("09.A3"), [spent / firms_won, won["cost_eur"].sum() / firms_won]))


def test_nobody_in_the_sample_buys_beyond_the_limit():
    found = course_data("wallet")
    assert (found["own_purchases_eur"] <= found["total_purchases_eur"] * found["multi_sourcing_limit"]).all()


def test_an_answer_of_the_private_customers_is_not_in_the_lesson(case):
    alone = find_task("09.A3").expected()
    assert case.winning.each not in alone and case.winning.each_alone not in alone


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize(
    ("task", "answer", "fi", "en"),
    [
        ("09.A2", [0.36, 320000, 224000], "laske ensin, paljonko se antaa", "first work out the most"), ("09.A2", [0.36, 320000, 350000], "ostaa meiltä jo", "from us already"),
        ("09.A3", [8.42, 22.26], "kaikilla prospekteilla", "by all prospects"), ("09.A12", {"N": 30, "S": 12, "P": 0, "M": 8}, "ostaisi soittamattakin", "would buy without a call"),
        ("09.A12", {"N": 0, "S": 0, "P": 50, "M": 0}, "yhden oston kate", "one purchase has the largest margin"), ("09.A12", {"N": 2, "S": 12, "P": 18, "M": 18}, "mitä yksi soitto tuo", "what one call brings"),
        ("09.A12", {"N": 0, "S": 12, "P": 20, "M": 18}, "mitä yksi soitto tuo", "what one call brings"), ("09.A12", {"N": 26, "S": 6, "P": 0, "M": 18}, "mitä yksi soitto tuo", "what one call brings"),
        ("09.A12", {"N": 0, "S": 12, "P": 0, "M": 18}, "on vielä nimiä", "names left"),
        ("09.A1", ["asiakasosuus", "nykyinen aukko", "saatavissa", "markkinaosuus", "asiakasosuus"], "vaihtanut paikkaa", "changed places"),
        ("09.A1", ["markkinaosuus", "saatavissa", "nykyinen aukko", "lompakko-osuus", "markkinaosuus"], "asiakas itse sallii", "customer itself allows"),
        ("09.A2", [0.36, 170000, 320000], "vaihtaneet paikkaa", "changed places"), ("09.A2", [0.36, 320000, 150000], "jättää joka tapauksessa muille", "leaves to others"),
        ("09.A2", [0.36, 320000, 96000], "enimmäisosuus, jonka yksi", "the largest share that one"), ("09.A2", [0.36, 320000, 126000], "ostaa meiltä", "buys from us"),
        ("09.A2", [2.7778, 320000, 170000], "väärin päin", "upside down"), ("09.A2", [0.36, 680000, 170000], "summat yhteen", "added up"),
        ("09.A2", [0.36, 320000, 500000*70%-180000], "prosenttimerkki", "% sign"),
        ("09.A3", [1343, 212], "yritysten luvut", "of the businesses"), ("09.A3", [1342.95, 211.63], "yritysten luvut", "of the businesses"),
        ("09.A3", [114, 22], "Anna vielä sentit", "Give the cents"), ("09.A3", [113.6, 22.3], "Anna vielä sentit", "Give the cents"),
        ("09.A4", [0.3, 0.1], "koko saaren rahdilla", "whole island"), ("09.A6", ["kokeiluostot", "tutki", "segmentoi", "suunnittele"], "Katso viimeistä", "Look at the last"),
        ("09.A6", ["suunnittele", "tutki", "segmentoi", "kokeiluostot"], "Katso ensimmäistä", "Look at the first"),
        ("09.A9", [280, 176], "sadan yksikön", "a hundred units"), ("09.A10", 360, "yhden vuoden kate", "margin of one year"), ("09.A10", 1800, "koko myynti", "all the sales"), ("09.A10", 144, "Myös onnistunut", "one that succeeds"),
        ("09.A11", (1 - 2 / 3 + 1) * 2 / 3, "Sulut puuttuvat", "Brackets are missing"),
        ("09.A8", 12, "asiakkaan osuus omista", "share of its own"), ("09.A10", 720, "yksi onnistuminen", "one success"),
    ],
)  # fmt: skip
def test_slips_that_people_make_are_answered(task, answer, fi, en, lang):
    use_language(lang)
    assert {"fi": fi, "en": en}[lang] in repr(judge(find_task(task), answer))


def could_be_won():
    """What can be won of each that is not at a loss."""
    told, sold = course_data("key_accounts").set_index("customer_id"), read_transactions().frame
    own = sold[sold["date"].dt.year == 2025].groupby("customer_id")["amount"].sum().reindex(told.index).fillna(0)
    return (told["wallet_likely_eur"] * told["most_to_one_supplier"] - own).clip(lower=0).drop([SAWMILL, COUNCIL])


def test_the_numbers_of_the_page(page):
    """Worked out from the tables as they are, without the report."""
    firms = course_data("prospects").query("customer_type == 'business'")
    won = firms[firms["stage_reached"] == "customer"]
    assert not page.differing({
        "{winning.prospects:number}": len(firms), "{winning.won:number}": len(won), "{winning.cost:money}": firms["cost_eur"].sum(),
        "{winning.each:money}": firms["cost_eur"].sum() / len(won), "{winning.each_alone:money}": won["cost_eur"].mean(),
        "{first_year:money}": won["expected_yearly_eur"].mean(),
        "{at_desk / winning.cost:percent}": firms.loc[firms["stage_reached"].isin(["identified", "selected"]), "cost_eur"].sum() / firms["cost_eur"].sum(),
        "{at_door / winning.cost:percent}": firms.loc[firms["stage_reached"].isin(["contacted", "offer"]), "cost_eur"].sum() / firms["cost_eur"].sum(),
        '{per_win["all"]["seller"]:money}': firms.loc[firms["source"] == "seller", "cost_eur"].sum() / (won["source"] == "seller").sum(),
    })  # fmt: skip
    selling = course_data("sales_sources").query("year == 2025").groupby("rule_class")[["selling_cost_eur", "units_sold"]].sum()
    unit = selling["selling_cost_eur"] / selling["units_sold"]
    ways = course_data("sales_sources").query("year == 2025").set_index("source")
    each_euro = (ways["selling_cost_eur"] / ways["sales_eur"])[["referral", "prospecting", "win_back"]]
    missing = 250000 - 0.5 * sum(could_be_won())
    told, sold = course_data("key_accounts").set_index("customer_id"), read_transactions().frame
    own = sold[sold["date"].dt.year == 2025].groupby("customer_id")["amount"].sum().reindex(told.index).fillna(0)
    could = (told["wallet_likely_eur"] * told["most_to_one_supplier"] - own).clip(lower=0)
    three, five = could.nlargest(3).index, own.nlargest(5).index
    assert not page.differing({
        '{by_way["units"].sum():number}': ways["units_sold"].sum(), '{round(by_way["sales"].sum(), -3):money}': round(ways["sales_eur"].sum(), -3),
        "{round(missing, -3):money}": round(missing, -3), "{round(most, -3):money}": round(missing * each_euro.max(), -3),
    })  # fmt: skip
    assert not page.differing({
        "{lost_times:number.1}": unit["lost"] / unit["current"], '{classes.at["new", "times"]:number.1}': unit["new"] / unit["current"],
        '{round(gaps["gap"].sum(), -3):money}': round((told["wallet_likely_eur"] - own).sum(), -3), "{round(could.sum(), -3):money}": round(could.sum(), -3),
        '{accounts.loc[three, "bought"].sum():money}': own[three].sum(), "{could[three].sum() / could.sum():percent}": could[three].sum() / could.sum(),
        "{could[largest_five].sum() / could.sum():percent}": could[five].sum() / could.sum(),
    })  # fmt: skip
