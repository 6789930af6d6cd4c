"""What is to be settled with an account first stands in the very line that sends somebody to it, in every report."""

import re

import pandas as pd
import pytest

from asiakkuus_lib.key_accounts import VERIFYING
from asiakkuus_lib.lessons.common.account_book import AccountBook
from asiakkuus_lib.lessons.common.reservations import conditions, failing, reason, reserved, weak
from asiakkuus_lib.lessons.l09_customer_share import findings as customer_share
from asiakkuus_lib.lessons.l09_customer_share.case import CustomerShare
from asiakkuus_lib.lessons.l10_key_accounts import findings as key_accounts
from asiakkuus_lib.lessons.l10_key_accounts.case import KeyAccounts
from asiakkuus_lib.lessons.l11_relationship_strength import findings as relationship
from asiakkuus_lib.lessons.l11_relationship_strength.case import USUAL as STRENGTH
from asiakkuus_lib.lessons.l11_relationship_strength.case import Relationship
from asiakkuus_lib.lessons.l12_buying_centre import findings as buying_centre
from asiakkuus_lib.lessons.l12_buying_centre.case import BuyingCentre
from asiakkuus_lib.lessons.l13_care_models import findings as account_plan
from asiakkuus_lib.lessons.l13_care_models.case import USUAL as PLAN
from asiakkuus_lib.lessons.l13_care_models.case import AccountPlan
from asiakkuus_lib.locale import languages, use_language
from asiakkuus_lib.relationship import CRITERIA, REVERSED
from asiakkuus_lib.report import Start
from asiakkuus_lib.show import number
from tests.test_buying_centre_report import USUAL as CENTRE
from tests.test_customer_share import PLAIN
from tests.test_key_accounts_report import USUAL as KEY

DAY = pd.Timestamp("2026-01-01")
NAMES = [f"{name} Oy" for name in ("Alfa", "Bravo", "Cecil", "Delta", "Ekman", "Forss", "Grano", "Hanko")]
ALL = range(len(NAMES))
# Which of them fail a verifying criterion, and which rate the relationship as weak.
WORKBOOKS = {"none": ((), ()), "some": ((1, 4), (0, 4, 5)), "all fail": (ALL, ()), "all weak": ((), ALL), "all both": (ALL, ALL), "one": ((0,), ())}
# Lines that are about the ratings themselves, or about work that may mend them; and lines that send nobody to an account:
# one looks back at what was done, one says whom to leave out.
NO_RATINGS = {("relationship", None), ("buying_centre", "complete_actions"), ("account_plan", None)}
SENDS_NOBODY = {("relationship", "learn"), ("key_accounts", "do_not_choose")}


def book(fail=(), low=()) -> AccountBook:
    """Eight accounts with all that the reports read; the last one of them is asked for its own rating."""
    keys = [f"K{n}" for n in ALL]
    rated = [3.5 if n not in low else 1.25 + n / 8 for n in ALL]
    sheets = {
        "accounts": pd.DataFrame({
            "account": keys, "name": NAMES, "bought": [100.0 * (9 - n) for n in ALL], "wallet_low": [150.0 * (9 - n) for n in ALL], "wallet_likely": [300.0 * (9 - n) for n in ALL],
            "wallet_high": [600.0 * (9 - n) for n in ALL], "most_to_one": 0.9, "basis": ["guess" if n in (2, 4) else "told" for n in ALL], "market_growth": 0.1, "share_before": 0.1, "share_after": 0.1,
            "image": [5 - n / 2 for n in ALL], "know_how": [1 + n / 2 for n in ALL], "network": [5 - n / 2 for n in ALL],
            **dict.fromkeys(VERIFYING, "yes"), "fair": ["no" if n in fail else "" if n == 6 else "yes" for n in ALL],
        }),
        "relationship": pd.DataFrame([
            {"account": key, "rater": rater, "when": when, **{name: 6 - value if name in REVERSED else value for name in CRITERIA}}
            for key, value in zip(keys, rated, strict=True)
            for rater, when, value in (("us", "then", 4.5), ("us", "now", 4.5), ("customer", "then", max(value - (key == "K7"), 1)), ("customer", "now", value))]),
        "people": pd.DataFrame([
            {"account": key, "person": f"{who} {n}", "role_1": role, "influence": 4.0, "stance": "neutral", "contacts": float(n == 4), "last_met": pd.Timestamp("2024-01-01"), "leaves_on": pd.Timestamp("2026-05-31") if (n, who) == (4, "Guard") else pd.NaT}
            for n, key in enumerate(keys[:6]) for who, role in (("Boss", "decider"), ("Guard", "gatekeeper"))]),
        "certainty": pd.DataFrame([{"account": key, "service": "Cargo", "certainty": "market", "now": "low", "wanted": "high"} for key in keys[:5]]),
        "actions": pd.DataFrame([{"account": "K4", "what": "Visit", "person": "Boss 4", "certainty": "need", "owner": "S1", "due": pd.Timestamp("2026-02-01")}]),
        "plans": pd.DataFrame([{"account": "K4", "direction": "grow"}]),
    }  # fmt: skip
    return AccountBook.of(sheets)


def starts(told: AccountBook) -> dict[str, list[Start]]:
    """What the reports on accounts begin with."""
    own = {"account_book_path": "own.xlsx"}
    return {
        "customer_share": [customer_share.start(CustomerShare({**PLAIN, **own, "growth_target": target}, DAY, {}, told, None)) for target in (200.0, 1500.0, 1_000_000.0)],
        "key_accounts": [key_accounts.start(KeyAccounts({**KEY, **own, "top_n": top}, told, None, {})) for top in (1, 3, 5)],
        "relationship": [relationship.start(Relationship({**STRENGTH, **own, "gap_from": apart}, told)) for apart in (1.0, 4.0)],
        "buying_centre": [buying_centre.start(BuyingCentre({**CENTRE, **own, "old_days": days}, told, DAY)) for days in (365, 3000)],
        "account_plan": [account_plan.start(AccountPlan({**PLAN, **own}, told, DAY))],
    }  # fmt: skip


def lines(start: Start) -> list[tuple[str, str]]:
    """All that is set in bold, each with the code of its action."""
    return [(code, text.replace("\u2060", "")) for code, text in [(start.code, start.headline), *((action.code, action.text) for action in start.actions)]]


def unsaid(told: AccountBook, report: str, start: Start) -> list[tuple[str, str, str]]:
    """What is to be settled first with an account that a line names, and the line does not say."""
    found = []
    for code, line in lines(start):
        if (report, code) in SENDS_NOBODY:
            continue
        for account, name in told.names.items():
            rating = None if {(report, None), (report, code)} & NO_RATINGS else weak(told, account)
            words = [*failing(told, account), *([number(rating, 2)] if rating is not None else [])]
            found += [(code, str(name), word) for word in words if str(name) in line and word not in line]
    return found


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("kind", WORKBOOKS)
def test_no_line_sends_anybody_to_an_account_without_its_condition(kind, lang):
    use_language(lang)
    told = book(*WORKBOOKS[kind])
    found = starts(told)
    assert {report: [unsaid(told, report, start) for start in some if unsaid(told, report, start)] for report, some in found.items()} == dict.fromkeys(found, [])
    if kind != "none":
        assert all(any(name in line for start in some for _code, line in lines(start) for name in told.names) for report, some in found.items() if report != "account_plan")


@pytest.mark.parametrize("lang", languages())
def test_the_course_says_its_conditions(lang):
    use_language(lang)
    told = AccountBook.of_course()
    own = {
        "customer_share": customer_share.start(CustomerShare.read(PLAIN)), "key_accounts": key_accounts.start(KeyAccounts.read(KEY)),
        "relationship": relationship.start(Relationship.read({"account_book_path": ""})), "buying_centre": buying_centre.start(BuyingCentre.read(CENTRE)),
    }  # fmt: skip
    assert {report: unsaid(told, report, start) for report, start in own.items()} == dict.fromkeys(own, [])


@pytest.mark.parametrize("lang", languages())
def test_nothing_is_to_be_settled_where_nothing_is_said(lang):
    use_language(lang)
    words = re.compile({"fi": r"Ratkaiskaa ensin: [A-H]|tämä on ratkaistu|Aloittakaa suhteesta|ei ole reilu|pitää suhdetta heikkona", "en": r"Settle first: [A-H]|is settled|Begin with the rel|not fair|rates the relationship low"}[lang])
    for report, some in starts(book()).items():
        for start in some:
            said = " ".join([start.headline, *(f"{action.text} {action.rests_on}" for action in start.actions)])
            assert not words.search(said), (report, words.search(said))


def test_the_small_type_settles_nothing_that_the_bold_line_does_not():
    """What comes first is no afterthought: what rests_on says is why, never whom to settle something with."""
    use_language("en")
    for kind in WORKBOOKS:
        for some in starts(book(*WORKBOOKS[kind])).values():
            assert not [action.rests_on for start in some for action in start.actions if "Settle first" in action.rests_on or "only once" in action.rests_on]


def test_a_plan_of_an_account_that_fails_begins_with_it():
    use_language("en")
    (start,) = starts(book((4,)))["account_plan"]
    (following,) = [action for action in start.actions if action.code == "next_actions"]
    assert following.text.replace("\u2060", "").startswith("Settle first: Ekman Oy (the customer is not fair). Do next: ")


def test_who_fails_is_settled_and_who_is_weak_is_talked_with():
    use_language("en")
    told = book((1,), (0, 1, 2))
    assert reserved(told, told.accounts.index) == ["K0", "K1", "K2"] and reserved(told, told.accounts.index, ratings=False) == ["K1"]
    assert reason(told, "K3") == "" and conditions(told, ["K3"], str) == "" and conditions(told, [], str) == ""
    assert conditions(told, ["K0", "K1", "K1"], str) == (
        "Settle first: K1 (the customer is not fair; rates the relationship low: 1.38). Begin with the relationship, which the customer rates as weak: K0 (1.25).")  # fmt: skip
