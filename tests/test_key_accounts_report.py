"""The report on key accounts: whom it chooses, how sure it says that is, and what it says where something is not known."""

from dataclasses import replace

import pandas as pd
import pytest

from asiakkuus_lib import key_accounts
from asiakkuus_lib.errors import ParameterError
from asiakkuus_lib.lessons.common.account_book import AccountBook
from asiakkuus_lib.lessons.common.strength_map import MIDDLE, seen_by_customers
from asiakkuus_lib.lessons.l10_key_accounts import findings
from asiakkuus_lib.lessons.l10_key_accounts.case import KeyAccounts
from asiakkuus_lib.locale import languages, use_language
from asiakkuus_lib.report import Finding
from asiakkuus_lib.report.reading_parameters import READING
from tests.test_findings import told_by

USUAL = {
    **{name: parameter.default for name, parameter in READING.items()}, "account_book_path": "", "data_path": "", "costs_path": "",
    "top_n": 5, "weight_range": 0.25, "zero_rule": True, "points": "rank",
}  # fmt: skip
NAMES = list("ABCDEFGH")


@pytest.fixture(autouse=True)
def english():
    use_language("en")


@pytest.fixture(scope="module")
def course() -> KeyAccounts:
    return KeyAccounts.read(USUAL)


def eight(**columns) -> pd.DataFrame:
    """Eight candidates, each better than the next by every criterion, and verified."""
    steps = range(len(NAMES), 0, -1)
    usual = {
        "account": NAMES, "bought": 100.0, "wallet_likely": [100.0 + 50 * n for n in steps], "basis": "told", "market_growth": 0.1, "share_before": 0.1, "share_after": 0.1,
        "image": [1 + n / 2 for n in steps], "know_how": [1 + n / 2 for n in steps], "network": [1 + n / 2 for n in steps],
        **dict.fromkeys(key_accounts.VERIFYING, "yes"),
    }  # fmt: skip
    return pd.DataFrame({**usual, **columns})


def case_of(accounts: pd.DataFrame, criteria: pd.DataFrame | None = None, **given) -> KeyAccounts:
    sheets = {"accounts": accounts} | ({} if criteria is None else {"criteria": criteria})
    return KeyAccounts({**USUAL, "account_book_path": "own.xlsx", "top_n": 3, **given}, AccountBook.of(sheets), None, {})


def weights(**given) -> pd.DataFrame:
    frame = pd.DataFrame([{"criterion": name, **dict(zip(("weight", "lowest", "highest"), told, strict=False))} for name, told in given.items()])
    return frame.reindex(columns=["criterion", "weight", "lowest", "highest"]).assign(name="")


class TestTheCourse:
    def test_the_parts_agree_with_each_other(self, course):
        assert len(course.accounts) == 14 and len(course.chosen) >= course.top == 5
        assert course.totals.is_monotonic_decreasing and course.places.iloc[0] == 1
        assert not set(course.chosen) & set(course.verified.index[course.verified["verdict"] == key_accounts.NO])
        assert course.near["in_top"].sum() == pytest.approx(5, abs=0.05)

    def test_who_fails_a_verifying_criterion_is_not_chosen(self, course):
        failed = course.verified["failed"]
        assert {account: said for account, said in failed.items() if said} == {
            "A01441": ("strategy_fit",), "A01813": ("flexible",), "A02477": ("fair",)}  # fmt: skip
        assert course.verified.at["A04040", "open"] == ("flexible", "fair") and course.verified.at["A00677", "open"] == ("fair",)

    def test_what_the_chosen_bring_is_what_the_purchases_tell(self, course):
        sales = course.sales
        assert sales.sum() == pytest.approx(2_508_585, abs=1)
        share, largest = course.dependence(sales)
        assert share == pytest.approx(course.accounts.loc[course.chosen, "bought"].sum() / sales.sum(), abs=1e-6) and largest <= share
        assert course.profit_year == 2025 and course.profit["A01813"] < 0

    def test_purchases_that_name_no_currency_are_in_that_of_the_workbook(self, course):
        unnamed = replace(course, transactions=replace(course.transactions, currency=""))
        assert (unnamed.currency, unnamed.sign) == ("EUR", "€")

    def test_it_is_the_courses_own(self, course):
        assert course.own and course.of_course() is course and course.files == ()
        assert "Invented example" in str(findings.used(course).note)


class TestTheChoice:
    def test_where_each_beats_the_next_it_is_sure(self):
        case = case_of(eight())
        assert list(case.chosen) == list(case.firm) == list("ABC") and not len(case.rivals)
        assert findings.start(case).headline == "Choose A, B and C as key accounts: the choice is certain."
        assert set(key_accounts.never_chosen(case.scores, 3)) == set("DEFGH")
        assert "No change of a single weight" in findings.turning(case).sentence

    def test_who_fails_gives_way_and_is_told_why(self):
        case = case_of(eight(fair=["yes", "no", *["yes"] * 6]))
        begin = findings.start(case)
        assert list(case.chosen) == list("ACD") and list(case.refused) == ["B"]
        assert "do not make a key account: B, because the customer is not fair." in begin.actions[1].text
        assert [action.code for action in begin.actions] == ["choose_accounts", "do_not_choose"]

    def test_what_is_not_known_is_asked_before_it_is_decided(self):
        case = case_of(eight(fair=["", *["yes"] * 7]))
        begin = findings.start(case)
        assert list(case.firm) == list("BC") and begin.headline == (
            "Certain choices as key accounts: B and C. One more place is open: next in line is D, if a verifying criterion is not met.")  # fmt: skip
        assert [action.code for action in begin.actions] == ["choose_accounts", "find_out"] and "A: whether the customer is fair" in begin.actions[1].text

    def test_a_guess_that_decides_is_asked_about(self):
        wallets = eight()["wallet_likely"]
        only = weights(current_gap=(100,))
        case = case_of(eight(wallet_low=[110.0, *wallets[1:]], wallet_high=wallets, basis=["guess", *["told"] * 7]), only)
        assert case.by_wallet.loc["A"].tolist() == [1, 1, 8]
        (find_out,) = [action for action in findings.start(case).actions if action.code == "find_out"]
        assert "Ask how much A buys in all." in find_out.text and "A has rank 1, at the other rank 8" in find_out.rests_on

    @pytest.mark.parametrize(("owners", "said"), [
        ([""] * 8, "Choose A, B and C. Name an owner for each."), (["MK"] * 8, "Choose A, B and C. Each has an owner already."),
        (["MK", "", *["MK"] * 6], "Choose A, B and C. No owner yet: B."),
    ])  # fmt: skip
    def test_who_has_nobody_gets_somebody(self, owners, said):
        assert findings.start(case_of(eight(owner=owners))).actions[0].text == said

    def test_limits_of_the_workbook_are_kept(self):
        two = eight(image=[1, 2, 3, 4, 5, 5, 5, 5])
        case = case_of(two, weights(current_gap=(60, 60, 60), image=(40, 40, 40)))
        assert case.limits_told and (case.near["best"] == case.near["worst"]).all()
        wide = case_of(two, weights(current_gap=(60, 1, 99), image=(40, 1, 99)))
        assert (wide.near["best"] < wide.near["worst"]).any() and len(wide.unsure)

    def test_who_compete_for_the_places_is_said_by_name_where_they_are_few(self, course):
        title = findings.certainty(course).figure.title
        assert title == "4 choices stand when only the weights change; Ejderholmens Konsult Ab (79%) and Hylkeluodon Kalanjalostus Oy (17%) compete for the last place"
        many = findings.certainty(case_of(eight(image=[1, 2, 3, 4, 5, 5, 5, 5]), weights(current_gap=(60, 1, 99), image=(40, 1, 99)))).figure.title
        assert many == "No choice stands when the weights change; 6 candidates compete for the places"

    def test_what_decides_between_the_last_two_is_said(self, course):
        choose = findings.start(course).actions[0].rests_on
        assert "Ejderholmens Konsult Ab is better on image, know-how and future gap, Hylkeluodon Kalanjalostus Oy on current gap and network." in choose

    def test_who_gets_the_place_of_one_that_fails_is_said(self, course):
        assert "If the answer is no, the next by your weights is Hylkeluodon Kalanjalostus Oy." in findings.start(course).actions[1].rests_on

    def test_of_the_next_in_line_what_is_open_is_said_and_who_is_clear(self):
        told = findings.start(case_of(eight(fair=["", "yes", "yes", "", *["yes"] * 4]))).actions[1].rests_on
        assert "the next by your weights is D. Of it, too, it is not known whether the customer is fair. The first with nothing open is E." in told

    def test_those_chosen_on_a_condition_are_told_apart_with_the_condition(self, course):
        text = findings.start(course).actions[0].text
        assert text.startswith("Choose Kajavakarin Ohjelmistot Oy and Siikasalmen Elintarvike Oy. Choose provisionally: Kajavakarin Insinööritoimisto Oy (rank 5–8, depending on its wallet);")
        assert "Ejderholmens Konsult Ab (in 79 of 100 ways of weighting; rank 5–8, depending on its wallet)" in text

    def test_the_page_agrees_with_itself_on_who_would_be_chosen_in_euros(self, course):
        assert course.swapped == ([], []) and "Counted in euros, the choice is the same." in findings.start(course).actions[0].rests_on
        assert "the choice stays the same" in findings.euros(course).figure.title

    def test_the_chosen_who_rate_the_relationship_as_weak_are_named_with_the_choice(self, course):
        told = findings.start(course).actions[0].text
        assert "the relationship, which the customers rate as weak: Kajavakarin Ohjelmistot Oy (2.50); Siikasalmen Elintarvike Oy (2.75); Ejderholmens Konsult Ab (2.00)." in told

    def test_whose_place_hangs_on_its_wallet_is_asked_for_it(self, course):
        ask = next(action for action in findings.start(course).actions if action.code == "find_out").text
        hanging = [one for one in course.chosen if "wallet" in course.hangs_on(one)]
        assert len(hanging) == 2 and all(course.name(one) in ask for one in hanging)
        assert "The places of Kajavakarin Insinööritoimisto Oy and Ejderholmens Konsult Ab hang on it." in ask

    def test_who_comes_in_by_another_wallet_is_chosen_there(self, course):
        """Whom the headline calls the next in line would be chosen if the workbook had the other end of the wallet."""
        for one in (one for one in course.chosen if "wallet" in course.hangs_on(one)):
            low = course.accounts["wallet_low"].to_dict()[one]
            moved = course.book.accounts.assign(wallet_likely=course.book.accounts["wallet_likely"].mask(course.book.accounts.index == one, low))
            other = replace(course, book=replace(course.book, accounts=moved))
            assert set(course.comes_if(one)) == set(other.chosen) - set(course.chosen) and one not in other.chosen

    def test_the_weights_in_the_figure_add_up(self, course):
        heads = [column.label for column in findings.contributions(course).figure.table.columns.values()]
        assert sum(float(head.split()[-1].rstrip("%")) for head in heads if head.endswith("%")) == pytest.approx(100)

    def test_who_fails_is_drawn_though_there_are_many(self):
        many = pd.concat([eight(), eight(account=[f"{name}2" for name in NAMES], fair=["yes"] * 7 + ["no"])], ignore_index=True)
        assert findings.verified(case_of(many)).figure.table.frame["row"].iloc[0] == "H2"

    def test_money_has_its_unit(self, course):
        assert "Purchases (€)" in [column.heading for column in findings.main_and_key(course).figure.table.columns.values()]

    def test_a_choice_that_another_way_to_count_would_change_is_not_sure(self):
        near = [1000.0, 990.0, 120.0, 110.0, 109.0, 108.0, 107.0, 106.0]  # by rank C is third, in euros far behind
        case = case_of(eight(wallet_likely=near, network=[1, 1, 5, 4, 3, 2, 1, 1]), weights(current_gap=(50,), network=(50,)), top_n=1)
        assert list(case.chosen) == ["C"] and case.hangs_on("C") == ("other",) and not len(case.firm)
        start = findings.start(case)
        assert start.headline == "No candidate is a certain choice. The place is open: next in line is A, if gaps are counted the other way."
        assert start.actions[0].text.startswith("Choose provisionally: C (out if gaps are counted in euros).")
        said = "In: A. Out: C."
        assert start.actions[0].rests_on.startswith(f"Counted in euros and not as ranks, the choice is another. {said}") and said in str(findings.euros(case).note)

    def test_a_choice_that_hangs_on_its_wallet_is_not_sure(self):
        case = case_of(eight(wallet_low=[110.0, *eight()["wallet_likely"][1:]], wallet_high=eight()["wallet_likely"]), weights(current_gap=(100,)))
        start = findings.start(case)
        assert case.hangs_on("A") == ("wallet",) and start.headline == (
            "Certain choices as key accounts: B and C. One more place is open: next in line is D, if a wallet is not what was estimated.")  # fmt: skip
        assert "Ask how much A buys in all. Its place hangs on it." in start.actions[1].text
        assert start.actions[0].text.startswith("Choose B and C. Choose provisionally: A (rank 1–8, depending on its wallet).")

    def test_who_is_not_judged_is_asked_about_if_that_could_decide(self):
        case = case_of(eight(image=[*[3] * 7, None], network=[*[3] * 7, None]), weights(image=(50,), network=(50,)), top_n=1)
        assert case.hopeful == ["H"] and any("Rate the criteria that are missing: H." in action.text for action in findings.start(case).actions)
        assert "No weights would choose" not in findings.beaten(case).sentence

    @pytest.mark.parametrize(("limits", "full", "said"), [
        ([0.2, *[None] * 7], "A", "A already buys as much"), ([0.2, 100 / 450, *[None] * 6], "AB", "A and B already buy as much"), ([0.3, *[None] * 7], "", ""),
    ])  # fmt: skip
    def test_of_whom_nothing_more_can_be_won_is_said(self, limits, full, said):
        case = case_of(eight(most_to_one=limits))
        told, points = findings.start(case).actions[0].text, str(findings.contributions(case).note)
        assert list(case.full) == list(full) and list(case.chosen) == list("ABC")
        assert said in told and ("can be won" in told) == ("can be won" in points) == bool(full)

    def test_of_whom_nothing_more_can_be_won_is_said_of_one_that_is_still_open(self):
        case = case_of(eight(most_to_one=[0.2, *[None] * 7], fair=["", *["yes"] * 7]))
        choose, find_out = findings.start(case).actions
        assert "can be won" not in choose.text and "A already buys as much from you" in find_out.text

    def test_who_buys_all_from_us_has_no_gap_to_be_won(self):
        assert not len(case_of(eight(wallet_likely=[100.0, *eight()["wallet_likely"][1:]])).full)

    def test_of_many_the_first_are_drawn(self):
        many = case_of(pd.concat([eight(account=[f"{name}{i}" for name in NAMES]) for i in range(5)], ignore_index=True))
        figure = findings.rank_range(many).figure
        assert "15 drawn, all in the table" in figure.subtitle and len(figure.table.frame) == 40

    def test_of_several_that_fail_the_reasons_are_in_the_action(self, course):
        begin = findings.start(course)
        assert begin.headline == (
            "Certain choices as key accounts: Kajavakarin Ohjelmistot Oy and Siikasalmen Elintarvike Oy. Begin with the relationship, which they rate as weak (2.50 and 2.75). "
            "3 more places are open: next in line is Hylkeluodon Kalanjalostus Oy (rates the relationship low: 2.13), "
            "if a verifying criterion is not met, a wallet is not what was estimated or the weights change.")  # fmt: skip
        assert "Siikasalmen kunta, because the resources cannot be adapted" in begin.actions[-1].text

    def test_limits_on_the_wrong_side_of_a_weight_do_not_stop_it(self):
        case = case_of(eight(), weights(current_gap=(60, 70, 80), image=(40, 10, 20)))
        low, high = case.limits
        assert (low <= case.weights + 1e-9).all() and (case.weights <= high + 1e-9).all()

    def test_ties_at_the_border_are_all_chosen(self):
        case = case_of(eight(**{name: [5, 5, 5, 5, 1, 1, 1, 1] for name in ("wallet_likely", "image", "know_how", "network")}, bought=0.0))
        assert list(case.chosen) == list("ABCD")

    @pytest.mark.parametrize("top", [8, 20])
    def test_where_all_fit_there_is_nothing_to_choose(self, top):
        case = case_of(eight(), top_n=top)
        begin = findings.start(case)
        assert not case.chooses and begin.code == "" and f"8 candidates and {top} places" in begin.headline

    def test_what_is_not_known_brings_no_points(self):
        case = case_of(eight(image=[None, *range(7, 0, -1)]).assign(image=lambda t: t["image"].clip(upper=5)))
        assert case.scores.at["A", "image"] == 0 and list(case.missing.index) == ["A"] and "Not rated on every criterion: A." in findings.listing(case).table.note

    def test_a_criterion_that_nobody_has_judged_is_said(self):
        case = case_of(eight(image=None))
        assert case.unknown == ["image"] and case.weights.sum() == pytest.approx(100)
        assert "Nobody has rated image" in str(findings.contributions(case).note)

    def test_without_anything_known_nothing_is_advised(self):
        case = case_of(pd.DataFrame({"account": NAMES}))
        assert findings.start(case).code == "" and "cannot be put in order" in findings.start(case).headline

    def test_own_criteria_go_by_their_names(self):
        frame = weights(image=(50,), own_a=(50,)).assign(name=["", "Paying habits"])
        case = case_of(eight(own_a=[5, 5, 5, 5, 1, 1, 1, 1]), frame)
        assert [case.criterion(name) for name in case.weights.index] == ["image", "Paying habits"]

    def test_two_of_one_name_are_told_apart(self):
        case = case_of(eight(name=["Ltd"] * 2 + [""] * 6))
        assert list(case.names[:3]) == ["Ltd (A)", "Ltd (B)", "C"]


class TestWhatIsLacking:
    def test_every_finding_says_what_it_would_need(self):
        case = case_of(eight(bought=None, wallet_likely=None))
        assert "fill in the purchases" in findings.main_and_key(case).sentence
        assert "gaps are not known" in findings.euros(case).sentence and "No wallets" in findings.wallets(case).sentence
        assert "give the purchases of all customers" in findings.dependence(case).sentence

    def test_a_profit_is_told_where_it_is_known_of_all_the_chosen(self, course):
        costs = course.inputs["costs"]
        one = next(account for account in course.chosen if course.sales.get(account, 0) > 0)
        without = {
            "all": costs.frame, "one of the chosen": costs.frame[costs.frame["customer_id"] != one],
            "somebody else": costs.frame[~costs.frame["customer_id"].isin(course.sales.drop(course.chosen, errors="ignore").index[:400])],
        }  # fmt: skip
        told = {name: replace(course, inputs={"costs": replace(costs, frame=frame)}) for name, frame in without.items()}
        assert course.of_profit == told["all"].of_profit == pytest.approx(0.19, abs=0.005) and told["all"].profit_known == 1
        assert "the costs of some of the chosen are not known" in str(findings.dependence(told["one of the chosen"]).note)
        assert "They brought" not in str(findings.figures(told["one of the chosen"]))
        assert f"{told['somebody else'].profit_known:.1%} of the sales" in str(findings.dependence(told["somebody else"]).note)
        assert "The share of profit would need costs" in str(findings.dependence(replace(course, inputs={})).note)

    def test_purchases_alone_are_no_candidates(self):
        with pytest.raises(ParameterError, match="account_book_path"):
            KeyAccounts.read({**USUAL, "data_path": "sales.csv"})
        with pytest.raises(ParameterError, match="data_path"):
            KeyAccounts.read({**USUAL, "account_book_path": "own.xlsx", "costs_path": "costs.csv"})


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("points", ["rank", "euros"])
def test_every_finding_is_told_in_both_languages(course, lang, points):
    use_language(lang)
    case = KeyAccounts({**course.parameters, "points": points}, course.book, course.transactions, course.inputs)
    codes = []
    for tell in told_by(findings):
        found = tell(case)
        found._repr_mimebundle_()
        codes += [found.code] if isinstance(found, Finding) else []
    assert len(codes) == len(set(codes)) == 12


class TestStrength:
    def test_those_chosen_whose_relationship_is_weak_or_unknown_are_named(self, course):
        told = findings.strength(course)
        assert told.figure is not None and len(told.groups) > 5
        seen = seen_by_customers(course.book)
        for account in course.chosen:
            named = course.name(account) in str(told.note)
            assert named == (not seen[account] >= MIDDLE)

    def test_without_ratings_it_says_what_is_needed(self):
        assert "sheet Relationship" in str(findings.strength(case_of(eight())).note)
