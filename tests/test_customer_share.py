"""Share of wallet: the formulas, what the course's data give by them, and the report on odd workbooks."""

import math
import re
from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asiakkuus_lib import customer_share as cs
from asiakkuus_lib.errors import DataError, ParameterError
from asiakkuus_lib.lessons.common.account_book import AccountBook
from asiakkuus_lib.lessons.l09_customer_share import advice, findings
from asiakkuus_lib.lessons.l09_customer_share.case import ASSUMED, BOOK, SOURCE_COSTS, SOURCE_SALES, CustomerShare
from asiakkuus_lib.locale import use_language
from asiakkuus_lib.reading import bundled, course_data, read_costs, read_input, read_transactions
from tests.in_process import drawn_in_first

EUROS = st.integers(0, 10**8).map(lambda cents: cents / 100)
SHARES = st.integers(0, 100).map(lambda per_cent: per_cent / 100)
TELL = [name for name in findings.__all__ if name != "CustomerShare"]
PLAIN = {BOOK: "", "data_path": "", "costs_path": "", "prospects_path": "", SOURCE_SALES: [], SOURCE_COSTS: [], **ASSUMED}


@pytest.fixture(autouse=True)
def _english():
    use_language("en")
    yield
    use_language("fi")


@pytest.fixture(scope="module")
def course() -> CustomerShare:
    return CustomerShare.read(PLAIN)


class TestFormulas:
    def test_the_expected_answers_of_the_lesson(self):
        assert (cs.share_of_wallet(180, 500), cs.current_gap(500, 180)) == (0.36, 320)
        assert cs.future_gap(500, 0.04, 0.10, 0.12) == 120
        assert cs.future_gap(500, 0.04, 0.10, 0.12, interaction=True) == 124
        assert cs.future_gap(500, 0.04, 0.10, 0.12, whose="ours") == 12
        assert cs.selling_cost({"current": 80, "new": 15, "lost": 5}) == pytest.approx(2.8)
        assert cs.wallet_allocation(2, 3) == pytest.approx(1 / 3)

    @given(EUROS, EUROS, SHARES)
    def test_the_gap_is_what_is_left_of_the_wallet(self, own, more, limit):
        total = own + more
        gap, attainable = cs.current_gap(total, own), cs.attainable_gap(total, own, limit)
        assert 0 <= attainable <= gap + 1e-6 and gap == pytest.approx(more, abs=1e-6)
        assert cs.attainable_gap(total, own, 1.0) == pytest.approx(gap, abs=1e-6)
        if total:
            assert cs.share_of_wallet(own, total) == pytest.approx(1 - gap / total)

    @given(EUROS, st.floats(-0.5, 1), SHARES.filter(bool), SHARES)
    def test_the_two_readings_agree_where_all_is_bought_from_us(self, base, growth, before, after):
        """A customer with a wallet as large as its market: its share, and ours of it, move the same euros."""
        theirs = cs.future_gap(base * before, growth, before, after)
        assert cs.future_gap(base, growth, before, after, whose="ours") == pytest.approx(theirs, abs=1e-5)

    @given(st.integers(1, 12))
    def test_the_shares_of_all_places_add_up(self, brands):
        shares = [cs.wallet_allocation(rank, brands) for rank in range(1, brands + 1)]
        assert sum(shares) == pytest.approx(1) and shares == sorted(shares, reverse=True)

    def test_of_many_customers_at_once(self):
        total, own = pd.Series([500.0, 80.0]), pd.Series([180.0, 80.0])
        assert cs.share_of_wallet(own, total).tolist() == [0.36, 1.0]
        assert cs.attainable_gap(total, own, pd.Series([0.7, 0.5])).tolist() == [170.0, 0.0]
        assert cs.future_gap(total, pd.Series([0.04, 0.0]), 0.1, pd.Series([0.12, 0.05])).tolist() == [120.0, -40.0]

    @pytest.mark.parametrize(
        ("call", "words"),
        [
            (lambda: cs.share_of_wallet(500, 180), "the right way round"),
            (lambda: cs.share_of_wallet(0, 0), "total must be above 0"),
            (lambda: cs.current_gap(pd.Series([1.0, 5.0]), pd.Series([0.5, 7.0])), r"Our part \(7\) cannot be more than the whole \(5\)"),
            (lambda: cs.current_gap(100, -1), "own must be zero or more"),
            (lambda: cs.current_gap(float("nan"), 1), "total must be zero or more"),
            (lambda: cs.attainable_gap(500, 180, 70), "Did you mean 0.70"),
            (lambda: cs.attainable_gap(500, 180, -0.1), "max_share must lie within"),
            (lambda: cs.future_gap(500, 4, 0.1, 0.12), "Did you mean 0.04"),
            (lambda: cs.future_gap(500, 0.04, 10, 12), "Did you mean 0.10"),
            (lambda: cs.future_gap(500, 0.04, 0, 0.12), "share_before must be above 0"),
            (lambda: cs.selling_cost({"old": 3}), "no cost for old.*current, new, lost"),
            (lambda: cs.selling_cost({"new": 0}), "Nothing is sold"),
            (lambda: cs.sales_plan_cost({"more": 5}, {"less": 1}), "no cost for more"),
            (lambda: cs.acquisition_funnel(["met"], [1.0]), "no stage met"),
            (lambda: cs.wallet_allocation(4, 3), "within 1–3; 4 does not"),
            (lambda: cs.wallet_allocation(1, 0), "brands must be above 0"),
        ],
    )  # fmt: skip
    def test_what_makes_no_sense_is_said_in_words(self, call, words):
        with pytest.raises(ParameterError, match=words):
            call()


class TestAccounts:
    def told(self, **columns) -> pd.DataFrame:
        usual = {"bought": 100.0, "wallet_low": 150.0, "wallet_likely": 200.0, "wallet_high": 300.0, "most_to_one": 0.8,
                 "market_growth": 0.05, "share_before": 0.1, "share_after": 0.1}  # fmt: skip
        return pd.DataFrame([usual | columns])

    def row(self, **columns) -> dict[str, float]:
        return cs.account_gaps(self.told(**columns)).iloc[0].to_dict()

    def test_the_ends_of_the_range(self):
        found = self.row()
        assert (found["gap_low"], found["gap"], found["gap_high"]) == (50, 100, 200)
        assert (found["attainable_low"], found["attainable"], found["attainable_high"]) == pytest.approx((20, 60, 140))
        assert (found["share_low"], found["share"], found["share_high"]) == pytest.approx((1 / 3, 0.5, 2 / 3))
        assert (found["future_low"], found["future"], found["future_high"]) == pytest.approx((7.5, 10, 15))

    def test_shrinking_purchases_keep_their_order(self):
        found = self.row(market_growth=-0.1)
        assert found["future_low"] < found["future"] < found["future_high"] < 0

    def test_what_is_not_told(self):
        none = float("nan")
        assert self.row(most_to_one=none)["attainable"] == 100
        assert self.row(share_before=none)["future"] == pytest.approx(10)
        assert math.isnan(self.row(market_growth=none)["future"])
        assert math.isnan(self.row(bought=none)["gap"])
        missing = self.row(wallet_low=none, wallet_high=none)
        assert missing["gap_low"] == missing["gap"] == missing["gap_high"] == 100

    def test_a_wallet_below_what_was_bought_is_as_much(self):
        found = self.row(wallet_low=20.0)
        assert found["gap_low"] == 0 and found["share_high"] == 1

    @given(st.lists(st.tuples(st.text("ABC", min_size=1, max_size=4), st.integers(-50, 500)), max_size=12), st.integers(1, 900))
    def test_the_fewest_that_reach_the_target(self, pairs, target):
        amounts = pd.Series({name: float(amount) for name, amount in pairs}, dtype=float)
        found = cs.fewest_to_reach(amounts, target)
        brought = amounts[found].sum()
        assert (amounts[found] > 0).all()
        if amounts[amounts > 0].sum() >= target:
            assert brought >= target > brought - amounts[found].min()
        else:
            assert set(found) == set(amounts.index[amounts > 0])


class TestCourse:
    """The figures of the chapter, each with its population."""

    def test_what_a_new_business_customer_costs(self):
        """The 314 business prospects of 2025, 16 of whom became customers."""
        rows = course_data("prospects")
        business = rows[rows["customer_type"] == "business"]
        found = cs.cost_of_winning((business["stage_reached"] == cs.WON).tolist(), business["cost_eur"].tolist())
        assert (found.prospects, found.won) == (314, 16)
        assert round(found.each) == 1343 and round(found.each_alone) == 212
        assert found.share_lost == pytest.approx(0.84, abs=0.005)
        funnel = cs.acquisition_funnel(business["stage_reached"].tolist(), business["cost_eur"].tolist())
        assert funnel["so_far"].iloc[-1] == pytest.approx(found.cost) and funnel["cost"].iloc[-1] == pytest.approx(found.cost_of_won)
        assert funnel["came"].is_monotonic_decreasing and funnel["came"].iloc[0] == 314

    def test_what_selling_costs_by_source(self):
        """All units sold in 2025, by the classes of the rule and by source."""
        rows = course_data("sales_sources")
        rows = rows[rows["year"] == 2025].rename(columns={"units_sold": "units", "selling_cost_eur": "cost", "sales_eur": "sales"})
        times = cs.selling_costs(rows, "rule_class")["times"]
        assert times.round(1).to_dict() == {"current": 1.0, "new": 4.1, "lost": 6.5}
        per_euro = cs.selling_costs(rows)["per_euro"]
        assert tuple(per_euro.index) == cs.SOURCES
        assert (round(per_euro["current_more"], 2), round(per_euro["win_back"], 2)) == (0.10, 0.67)
        assert per_euro.idxmin() == "current_more" and per_euro.idxmax() == "win_back"
        assert {source: cs.RULE_CLASS[source] for source in rows["source"]} == rows.set_index("source")["rule_class"].to_dict()

    @staticmethod
    def gaps(rows: pd.DataFrame) -> tuple[float, float]:
        total, own = rows["total_purchases_eur"], rows["own_purchases_eur"]
        return cs.current_gap(total, own).sum(), cs.attainable_gap(total, own, rows["multi_sourcing_limit"].astype(float)).sum()

    def test_the_gaps_of_the_thirteen_letters(self):
        """Invented euros whose ranks are the scores of the lecture: not customers of Suvilinja."""
        total, attainable = self.gaps(pd.read_csv(bundled("data", "completions", "scoring_euros.csv")))
        assert round(total) == 2_710_000 and round(attainable) == 1_203_000

    def test_the_gaps_of_the_sample_of_consumers(self):
        """300 private customers who bought in 2025; what they buy of others is made up."""
        rows = course_data("wallet")
        if "customer_group" in rows:
            rows = rows[rows["customer_group"] == "consumer"]
        assert len(rows) == 300
        assert self.gaps(rows)[0] == pytest.approx(192_822.01, abs=0.005)

    def test_a_year_cost_of_failed_attempts_is_in_no_case_less(self, course):
        assert course.winning is not None and course.winning.each > course.winning.each_alone

    def test_the_accounts_add_up(self, course):
        low, likely, high = course.sums("gap")
        assert 0 < low < likely < high
        assert course.sums("attainable")[1] < likely
        assert course.share == pytest.approx(1 - likely / course.sums("wallet")[1])
        assert len(course.known) == len(course.accounts) == 14
        assert len(course.guessed) > 0 and len(course.at_a_loss) > 0 and "A01813" in course.at_a_loss
        assert not set(course.at_a_loss) & set(course.first)

    def test_the_potential_adds_up_to_the_gap(self, course):
        """What each account buys of each thing from others is the current gap of the account."""
        assert course.open_space.sum(axis=1).sum() == pytest.approx(course.sums("gap")[1], rel=1e-6)


def of(book: dict[str, pd.DataFrame], **given) -> CustomerShare:
    """A case of a company's own workbook."""
    reference = pd.Timestamp("2026-01-01")
    return CustomerShare({**PLAIN, BOOK: "own.xlsx", **given}, reference, {}, AccountBook.of(book), None)


def accounts(**columns) -> pd.DataFrame:
    return pd.DataFrame({"account": ["Ahola", "Berg", "Cygnus"], **columns})


WALLETS = {"bought": [100.0, 50.0, 10.0], "wallet_low": [150.0, 200.0, 10.0], "wallet_likely": [200.0, 300.0, 40.0],
           "wallet_high": [300.0, 500.0, 90.0], "most_to_one": [0.8, 0.5, None], "basis": ["told", "guess", "model"]}  # fmt: skip


class TestReport:
    def test_the_target_comes_from_the_fewest(self):
        case = of({"accounts": accounts(**WALLETS)}, growth_target=60.0)
        assert case.gaps["attainable"].tolist() == [60, 100, 30]
        assert list(case.reachable.index) == ["Berg", "Ahola", "Cygnus"] and list(case.first) == ["Ahola", "Cygnus"]
        begin = findings.start(of({"accounts": accounts(**WALLETS)}, growth_target=40.0))
        assert begin.headline.startswith("2 accounts could be enough for the growth target of €40: about €45 (€10–€110), if you win half")
        assert "if Cygnus would buy everything from one supplier. Ask that first. Begin with Ahola and Cygnus." in begin.headline
        known = findings.start(of({"accounts": accounts(**WALLETS | {"most_to_one": [0.8, 0.5, 0.9]})}, growth_target=40.0)).headline
        assert known.startswith("2 accounts are enough for the growth target of €40") and "everything" not in known
        assert begin.code == "sell_more" and begin.actions[0].money == 45
        assert "would bring only" in begin.headline

    def test_a_target_that_rests_on_a_guess(self):
        begin = findings.start(of({"accounts": accounts(**WALLETS)}, growth_target=60.0))
        assert "only if the guesses hold: without them it is about €45" in begin.headline and begin.headline.endswith("Berg.")

    def test_guesses_alone_are_asked_first(self):
        begin = findings.start(of({"accounts": accounts(**WALLETS | {"basis": ["guess"] * 3})}, growth_target=60.0))
        assert begin.code == "ask_wallets"

    def test_a_target_beyond_the_accounts(self):
        begin = findings.start(of({"accounts": accounts(**WALLETS)}, growth_target=1000.0))
        assert begin.headline == (
            "About €95 (€35–€210) of the growth target of €1,000 comes from 3 accounts, if you win half of the €190 that can be won from them. "
            "€50 of it rests on one guess: Berg. About €905 has to come from elsewhere.")  # fmt: skip
        assert begin.actions[-1].code == "find_elsewhere" and "Decide where the missing €905 is to come from." in begin.actions[-1].text

    def test_the_headline_and_the_tile_add_up(self, course):
        """Half of what the headline counts on is what it says, and what the tile has more is said there."""
        counted = float(course.gaps.loc[course.reachable.index, "attainable"].sum())
        headline, tile = findings.start(course).headline, findings.figures(course)._repr_mimebundle_()[0]["text/plain"]
        lossy = float(course.gaps.loc[course.at_a_loss, "attainable"].sum())
        assert course.about(counted) in headline and course.about(counted / 2) in headline and f"{len(course.reachable)} accounts" in headline
        assert counted + lossy == pytest.approx(course.sums("attainable")[1]) and f"{course.about(lossy)} of it is with 2 accounts served at a loss" in tile
        assert "Of the 3 accounts, one is left out" in findings.figures(of({"accounts": accounts(**WALLETS | {"bought": [100.0, 50.0, None]})}))._repr_mimebundle_()[0]["text/plain"]

    def test_a_figure_that_nothing_is_told_of_is_no_tile(self, course):
        told = [len(findings.figures(case)._repr_mimebundle_()[1]["asiakkuus"]["figures"]) for case in (course, of({"accounts": accounts(**WALLETS)}))]
        assert told == [4, 3]

    def test_the_reader_is_many_as_in_the_other_reports_of_accounts(self, course):
        use_language("fi")
        begin = findings.start(course)
        said = " ".join([begin.headline, begin.caveat, *(f"{action.text} {action.rests_on}" for action in begin.actions)])
        assert not re.search(r"\b(?:saat|[Tt]ee|[Kk]ysy|[Pp]äätä|[Pp]idä|[Aa]nna|[Kk]irjaa|[Kk]atso|[Nn]euvottele|[Aa]loita)\b", said)

    def test_what_is_missing_is_sought_at_a_price(self, course):
        last = findings.start(course).actions[-1]
        assert last.text.startswith("Decide where the missing €137,000 is to come from. From new prospects it would cost about €80,100") and "Agree on when to give a prospect up" in last.rests_on

    def test_the_largest_thing_bought_elsewhere_is_set_beside_what_can_be_won(self, course):
        plan = findings.start(course).actions[0]
        assert "Nuottasaaren Betoni Oy buys the most of one thing from others" in plan.rests_on and "Yet only about €25,500 can be won from it in all" in plan.rests_on

    def test_what_the_other_sheets_say_against_an_account_comes_before_the_plan(self, course):
        plan = findings.start(course).actions[0]
        assert plan.text.startswith("Make a sales plan for 2 accounts: Myrskyluodon Kurssikeskus Oy and Kajavakarin Insinööritoimisto Oy. For 3 others, only once this is settled: ")
        assert "Nuottasaaren Betoni Oy (the customer is not fair; rates the relationship low: 1.88)" in plan.text and "Every verifying criterion must hold" in plan.rests_on
        free = findings.start(of({"accounts": accounts(**WALLETS)})).actions[0]
        assert "settle" not in f"{free.text} {free.rests_on}".lower()

    def test_the_plan_speaks_of_one_population(self, course):
        """Those for whom the plan is made now and those for whom it waits are together the ones whose money is told."""
        plan = findings.start(course).actions[0]
        now, later = (int(found) for found in re.search(r"plan for (\d+) accounts.* For (\d+) others", plan.text).groups())
        assert now + later == plan.customers == len(plan.who) == len(course.first) and f"to be won from these {plan.customers}" in plan.text
        assert plan.money == pytest.approx(course.planned[course.first].sum(), abs=0.01) and course.about(plan.money) in plan.text

    def test_where_all_are_to_be_settled_first_the_plan_waits_for_all(self):
        case = of({"accounts": accounts(**WALLETS | {"fair": ["no"] * 3})}, growth_target=40.0)
        begin = findings.start(case)
        assert "Settle first: Ahola (the customer is not fair); Cygnus (the customer is not fair)." in begin.headline and "Begin with" not in begin.headline
        assert begin.actions[0].text.startswith("Make a sales plan for 2 accounts only once this is settled: Ahola (the customer is not fair); Cygnus (the customer is not fair).")

    def test_the_headline_begins_with_those_against_whom_nothing_speaks(self):
        headline = findings.start(of({"accounts": accounts(**WALLETS | {"fair": ["yes", "yes", "no"]})}, growth_target=40.0)).headline
        assert "Begin with Ahola. The others only once this is settled: Cygnus (the customer is not fair)." in headline

    def test_the_record_names_with_whom_something_is_to_be_settled(self, course):
        found = findings.accounts(course)
        sheet, _columns = next(iter(found.sheets.values()))
        assert set(found.who) == set(sheet.index[sheet["settle"] != ""]) >= {"A01813", "A02477", "A01441"}

    def test_without_costs_it_is_not_known_whether_growth_pays(self, course):
        assert "Costs were not given" in findings.start(of({"accounts": accounts(**WALLETS)})).caveat and "Costs were not given" not in findings.start(course).caveat

    def test_one_served_at_a_loss_has_one_meeting(self, course):
        ask = next(action for action in findings.start(course).actions if action.code == "ask_wallets")
        assert "In the same meeting, negotiate the terms of the one served at a loss: Tervaluodon Sahatavara Oy." in ask.rests_on

    @pytest.mark.parametrize(
        ("limits", "given", "words"),
        [([0.1, 0.1, 0.1], {}, "nothing more to be won"), ([0.9, 0.9, 0.9], {"win_share": 0.0}, "If nothing is won of what can be won")],
    )
    def test_nothing_to_be_won(self, limits, given, words):
        case = of({"accounts": accounts(**WALLETS | {"most_to_one": limits})}, **given)
        begin = findings.start(case)
        assert words in begin.headline and "sell_more" not in {action.code for action in begin.actions}
        assert findings.growth(case).figure is None

    def test_growth_at_a_loss_is_not_advised(self, tmp_path):
        """Where all that could buy more make a loss, terms come first."""
        (tmp_path / "sales.csv").write_text("customer;date;amount\n" + "".join(f"{one};2025-0{n}-01;40\n" for one in ("Ahola", "Berg") for n in (1, 2)), "utf-8")
        (tmp_path / "costs.csv").write_text("customer;service;goods rate\nAhola;500;0,5\nBerg;500;0,5\n", "utf-8")
        sales, costs = read_transactions(tmp_path / "sales.csv"), read_costs(tmp_path / "costs.csv")
        book = AccountBook.of({"accounts": pd.DataFrame({"account": ["Ahola", "Berg"], "wallet_likely": [200.0, 300.0], "basis": ["told", "guess"]})})
        case = CustomerShare({**PLAIN, BOOK: "own.xlsx"}, pd.Timestamp("2026-01-01"), {"costs": costs}, book, sales)
        assert list(case.at_a_loss) == ["Ahola", "Berg"] and case.accounts["bought"].tolist() == [80, 80]
        assert "negotiate their terms first" in findings.start(case).headline

    def test_guesses_are_to_be_asked(self):
        begin = findings.start(of({"accounts": accounts(**WALLETS)}))
        (ask,) = [action for action in begin.actions if action.code == "ask_wallets"]
        assert ask.customers == 1 and ask.money == 100 and "Berg" in ask.text and "53%" in ask.rests_on

    def test_without_wallets_it_says_what_it_needs(self):
        case = of({"accounts": accounts(bought=[1.0, 2.0, None])})
        begin = findings.start(case)
        assert not begin.actions and "no account’s wallet has been estimated" in begin.headline and "sheet Accounts" in begin.caveat
        assert "sheet Accounts" in str(findings.totals(case).note)

    def test_what_is_missing_is_asked_for_in_one_sentence(self):
        case = of({"accounts": accounts(**WALLETS)})
        assert "prospects_path" in findings.prospects(case).sentence
        assert "source_sales" in findings.selling(case).sentence
        assert "sheet Opportunities" in findings.open_space(case).sentence
        assert "growth of their markets" in findings.future(case).sentence

    def test_who_has_bought_nothing_is_first_asked_why(self):
        case = of({"accounts": accounts(**WALLETS | {"bought": [0.0, 50.0, 10.0]})}, growth_target=1000.0)
        assert "Ahola has bought nothing for a year: ask why first." in findings.start(case).actions[0].text
        assert "bought nothing" not in findings.start(of({"accounts": accounts(**WALLETS)}, growth_target=1000.0)).actions[0].text

    def test_what_is_not_known_is_not_nothing(self):
        """On the map of white space an account that buys nothing has an empty cell, and one of which it is not known a question mark."""
        names = accounts(**WALLETS)["account"].tolist()
        rows = pd.DataFrame({"account": [names[0], names[0], names[1]], "what": ["cabins", "freight", "cabins"], "bought": [40.0, 5.0, 10.0],
                             "potential": [100.0, 90.0, 10.0], "basis": "told"})  # fmt: skip
        figure = findings.open_space(of({"accounts": accounts(**WALLETS), "opportunities": rows})).figure
        assert figure.table.cells() == [[names[0], "85", "60"], [names[1], "–", "0"]]
        assert figure.wide.count(">?</text>") == 1

    def test_the_rule_is_told_without_a_verdict_that_no_source_bears(self, course):
        told = str(findings.selling(course).note)
        assert "1 : 5 : 25" in told and "No source is given" in told and "study" not in told

    def test_the_bars_of_the_prospects_add_up(self, course):
        """The money at each stage is of those who stopped there: all together are what was spent."""
        rows = findings.prospects(course).figure.table.frame
        assert len(rows.columns) == 3 and rows.iloc[:, 2].sum() == pytest.approx(course.winning.cost)

    def test_purchases_that_are_missing_are_not_called_missing_wallets(self):
        case = of({"accounts": accounts(**WALLETS | {"bought": [None, None, None], "market_growth": [0.1, 0.0, 0.0], "share_before": 0.1, "share_after": 0.1})})
        begin = findings.start(case)
        assert "for no account is it known what it buys from you" in begin.headline and "transactions" in begin.caveat
        assert "wallets are not known" not in repr((begin, findings.totals(case).note, findings.wallets(case).note))
        assert findings.future(case).figure is not None  # needs the wallets alone

    def test_a_limit_that_is_not_told_is_asked(self):
        unknown, whole, known = (of({"accounts": accounts(**WALLETS | {"most_to_one": limits})}, growth_target=1000.0) for limits in ([None, 0.5, 0.9], [1.0, 0.5, 0.9], [0.9, 0.5, 0.9]))
        assert "Nothing has been entered on how much the account buys at most from one supplier, and the sum assumes everything: Ahola, €100. Ask that first." in findings.start(unknown).actions[0].rests_on
        assert "By the workbook the account could buy everything (100%) from one supplier: Ahola, €100. Check that first." in findings.start(whole).actions[0].rests_on
        assert "that first" not in findings.start(known).actions[0].rests_on

    def test_assumptions_are_told_on_the_first_screen(self, course):
        usual, own = of({"accounts": accounts(**WALLETS)}), of({"accounts": accounts(**WALLETS)}, growth_target=90.0)
        assert "are the report’s defaults" in findings.start(usual).caveat and "growth_target" in str(findings.handling(usual))
        assert not any("defaults" in findings.start(case).caveat or "growth_target" in str(findings.handling(case)) for case in (own, course))

    def test_an_estimate_without_ends_is_not_exact(self):
        case = of({"accounts": accounts(**WALLETS | {"wallet_low": [None, 200.0, 10.0], "wallet_high": [None, 500.0, 90.0]})})
        rows = {row[0]: row for row in findings.accounts(case).table.cells()}
        assert "no range given" in rows["Ahola"] and "200–500" in rows["Berg"]
        assert rows["Berg"][1] == "100"  # what can be won comes first

    def test_the_workbook_and_the_transactions_may_differ(self, course):
        """What the workbook says counts; that the purchases say something else is told, and where the purchases are from."""
        book = AccountBook.of_course()
        told = book.accounts.assign(bought=book.accounts["bought"].where(book.accounts.index != "A00219", 90_000.0))
        case = replace(course, book=replace(book, accounts=told, made_up=False), parameters={**course.parameters, BOOK: "own.xlsx"})
        note = str(findings.handling(case))
        assert "For 1 account the workbook and the transactions differ" in note and "€90,000" in note
        assert "as the workbook says" in str(findings.used(case).note) and "differ in what" not in str(findings.handling(course))

    def test_own_costs_of_the_sources(self):
        case = of({"accounts": accounts(**WALLETS)}, source_sales=[400.0, 100.0, 50.0, 50.0, 0.0], source_costs=[40.0, 20.0, 20.0, 40.0, 5.0])
        assert case.sources is not None and case.sources["per_euro"].round(2).tolist()[:4] == [0.1, 0.2, 0.4, 0.8]
        told = findings.selling(case)
        assert "0.10" in told.sentence and "0.80" in told.sentence and "1 : 5 : 25" not in str(told.note)

    @pytest.mark.parametrize(("sales", "costs"), [([1.0], []), ([1.0] * 5, [1.0] * 4), ([], [1.0] * 5)])
    def test_half_of_the_sources_is_refused(self, sales, costs):
        with pytest.raises(ParameterError, match="5 numbers in each"):
            CustomerShare.read({**PLAIN, SOURCE_SALES: sales, SOURCE_COSTS: costs})

    def test_other_data_without_the_workbook_is_refused(self):
        with pytest.raises(ParameterError, match="account_book_path"):
            CustomerShare.read({**PLAIN, "costs_path": "costs.csv"})

    def test_costs_without_purchases_are_refused(self):
        with pytest.raises(ParameterError, match="data_path"):
            CustomerShare.read({**PLAIN, BOOK: "own.xlsx", "costs_path": "costs.csv"})

    def test_purchases_that_know_none_of_the_accounts(self, tmp_path):
        """Numbers written in another way would make all gaps too wide: that is no guess to make."""
        path = tmp_path / "sales.csv"
        path.write_text("customer;date;amount\n00123;2025-03-01;40\nAhola;2024-03-01;10\n", "utf-8")
        sales = read_transactions(path)
        known = AccountBook.of({"accounts": accounts(**WALLETS | {"bought": [None, 50.0, None]})})
        case = CustomerShare({**PLAIN, BOOK: "own.xlsx"}, pd.Timestamp("2026-01-01"), {}, known, sales)
        case.refuse_strangers()
        assert list(case.strangers) == ["Cygnus"] and case.accounts["bought"].tolist() == [0, 50, 0]
        assert "Cygnus" in str(findings.handling(case)) and "Rows read" in findings.ledgers(case).to_text()
        none = AccountBook.of({"accounts": pd.DataFrame({"account": ["B", "C"]})})
        with pytest.raises(DataError, match="B and C"):
            CustomerShare({**PLAIN, BOOK: "own.xlsx"}, pd.Timestamp("2026-01-01"), {}, none, sales).refuse_strangers()

    @pytest.mark.parametrize("tell", ["wallets", "share_of_each", "growth"])
    def test_what_rests_on_a_guess_is_dashed(self, tell):
        """Another basis changes the drawing, and nothing of its numbers, but for the parts that the plan is made of."""
        dashed = {}
        for basis in ("guess", "told"):
            figure = getattr(findings, tell)(of({"accounts": accounts(**WALLETS | {"basis": ["told", basis, "model"]})}, growth_target=95.0)).figure
            dashed[basis] = figure.wide.count("dasharray") + figure.narrow.count("dasharray")
        assert dashed["guess"] > dashed["told"]

    def test_two_accounts_of_one_name_are_told_apart(self):
        case = of({"accounts": accounts(name=["Same", "Same", ""], **WALLETS)})
        assert case.names.tolist() == ["Same (Ahola)", "Same (Berg)", "Cygnus"]

    def test_prospects_of_a_file(self, tmp_path):
        path = tmp_path / "leads.csv"
        path.write_text("lead;won;cost\nL1;yes;100,50\nL2;no;300\nL3;no;\n", "utf-8")
        read = read_input("prospects", path)
        case = CustomerShare({**PLAIN, BOOK: "own.xlsx"}, pd.Timestamp("2026-01-01"), {"prospects": read}, AccountBook.of({"accounts": accounts(**WALLETS)}), None)
        assert case.winning == cs.CostOfWinning(3, 1, 400.5, 100.5) and case.funnel is None
        assert "decide_earlier" in {action.code for action in findings.start(case).actions}
        assert "400.5" not in findings.prospects(case).sentence

    def test_stages_of_a_file(self, tmp_path):
        path = tmp_path / "leads.csv"
        path.write_text("prospekti;vaihe;kulut €;asiakastyyppi\nA;tarjous;10;yritys\nB;voitettu;90;yritys\nC;uusi;5;kuluttaja\n", "utf-8")
        case = CustomerShare(PLAIN, pd.Timestamp("2026-01-01"), {"prospects": read_input("prospects", path)}, AccountBook.of({"accounts": accounts(**WALLETS)}), None)
        assert case.funnel is not None and case.funnel["came"].tolist() == [2, 2, 2, 2, 1, 1]
        assert findings.prospects(case).figure is not None

    @pytest.mark.parametrize("lang", ["fi", "en"])
    def test_the_courses_own_report(self, course, lang):
        use_language(lang)
        begin = findings.start(course)
        assert begin.code == "sell_more" and {action.code for action in begin.actions} == {"sell_more", "ask_wallets", "decide_earlier"}
        for figure in findings.figures(course).figures:
            assert figure.value is not None and figure.shown != "–"

    def test_of_course_is_the_same_whatever_was_asked(self, course):
        asked = CustomerShare.read({**PLAIN, "growth_target": 10.0, "win_share": 1.0})
        assert asked.of_course().target == 250_000 and course.of_course() is course


NAMES = [f"C{n:02}" for n in range(20)]
DAYS = [f"2025-{month:02}-15" for month in range(1, 13)]
ODD = {
    "one row": [("A", "2025-01-02", 10.0)],
    "all refunded": [(name, day, amount) for name in NAMES for day in DAYS[:2] for amount in (25.0, -25.0)],
    "one day": [(name, "2025-05-05", 10.0) for name in NAMES],
    "free of charge": [(name, day, 0.0) for name in NAMES for day in DAYS[:3]],
    "more than the wallet": [(name, day, 90.0) for name in NAMES for day in DAYS],
    "ten years": [(name, f"{year}-06-0{1 + n % 9}", 20.0 + n) for n, name in enumerate(NAMES) for year in range(2016, 2026)],
}
LEADS = {
    "nobody": "lead;won;cost\nA;no;\n",
    "none won": "lead;stage;cost\nA;offer;10\nB;lead;\n",
    "all won": "lead;stage;cost\nA;won;10\nB;won;20\n",
    "free of charge": "lead;stage;cost\nA;won;0\nB;offer;0\n",
    "persons alone": "lead;won;cost;customer type\nA;yes;5;person\nB;no;7;person\n",
}


@pytest.mark.parametrize("lang", ["fi", "en"])
@pytest.mark.parametrize("odd", ODD)
def test_every_finding_says_something_of_any_purchases(odd, lang, tmp_path, monkeypatch):
    """Accounts of which the workbook does not say what they bought, with costs that some do not cover."""
    use_language(lang)
    data = pd.DataFrame(ODD[odd], columns=["customer_id", "date", "amount"])
    data.to_csv(tmp_path / "sales.csv", index=False)
    spent = pd.DataFrame({"customer_id": data["customer_id"].unique()}).assign(cogs_rate=0.5)
    spent.assign(service=spent.index % 4 * 30).to_csv(tmp_path / "costs.csv", index=False)
    sales, costs = read_transactions(tmp_path / "sales.csv"), read_costs(tmp_path / "costs.csv")
    names = list(data["customer_id"].unique())
    book = AccountBook.of({
        "accounts": pd.DataFrame({"account": [*names, "Unknown"], "wallet_likely": 400.0, "most_to_one": 0.8, "basis": "told"}),
        "opportunities": pd.DataFrame({"account": names[:3], "what": ["*freight*", "<b>", ""][: len(names[:3])], "bought": 5.0, "potential": 90.0}),
    })
    case = CustomerShare({**PLAIN, BOOK: "own.xlsx"}, sales.last_day + pd.Timedelta(days=1), {"costs": costs}, book, sales)
    case.refuse_strangers()
    for tell in TELL:
        with drawn_in_first(lang):
            shown = getattr(findings, tell)(case)._repr_mimebundle_()
        text = (shown[0] if isinstance(shown, tuple) else shown)["text/plain"]
        assert text.strip() and not re.search(r"\bnan\b", text), tell


@pytest.mark.parametrize("odd", LEADS)
def test_any_prospects(odd, tmp_path):
    (tmp_path / "leads.csv").write_text(LEADS[odd], "utf-8")
    read = read_input("prospects", tmp_path / "leads.csv")
    case = CustomerShare({**PLAIN, BOOK: "own.xlsx"}, pd.Timestamp("2026-01-01"), {"prospects": read}, AccountBook.of({"accounts": accounts(**WALLETS)}), None)
    told = findings.prospects(case)
    won = odd not in ("nobody", "none won")
    assert ("has become a customer" in told.sentence) is not won
    assert not re.search(r"\bnan\b", str(told.note) + str(findings.start(case)) + findings.figures(case)._repr_mimebundle_()[0]["text/plain"])


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(EUROS, EUROS, EUROS, EUROS, SHARES), min_size=1, max_size=6), st.integers(1, 10**6))
def test_any_workbook_is_told_of_consistently(rows, target):
    """Whatever the wallets: shares within 0-1, ranges in order, and the plan never promises more than can be won."""
    use_language("en")
    frame = pd.DataFrame({
        "account": [f"A{n}" for n in range(len(rows))], "bought": [own for own, *_ in rows],
        "wallet_low": [own + a for own, a, *_ in rows], "wallet_likely": [own + a + b for own, a, b, *_ in rows],
        "wallet_high": [own + a + b + c for own, a, b, c, _ in rows], "most_to_one": [limit for *_, limit in rows],
    })  # fmt: skip
    case = of({"accounts": frame}, growth_target=float(target), win_share=0.5)
    gaps = case.gaps
    assert (gaps["gap_low"] <= gaps["gap"] + 1e-6).all() and (gaps["gap"] <= gaps["gap_high"] + 1e-6).all()
    assert (gaps["attainable"] <= gaps["gap"] + 1e-6).all()
    assert gaps["share"].dropna().between(0, 1 + 1e-9).all()
    assert case.reached("_low") <= case.reached() + 1e-6 <= case.reached("_high") + 2e-6
    assert advice.start(case).headline
