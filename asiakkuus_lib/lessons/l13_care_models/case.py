"""What the report on one account's plan starts from: what is planned, what is known, and the day on which it is looked at."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Self

import pandas as pd

from asiakkuus_lib import account_plan, buying_centre, customer_share, relationship
from asiakkuus_lib.account_plan import Plan
from asiakkuus_lib.key_accounts import VERIFYING
from asiakkuus_lib.lessons.common.account_book import AccountBook
from asiakkuus_lib.lessons.common.account_book.course import REFERENCE
from asiakkuus_lib.lessons.common.account_book.lecture import CUSTOMER
from asiakkuus_lib.lessons.common.account_case import LONGEST, AccountCase
from asiakkuus_lib.locale import both
from asiakkuus_lib.report import settings
from asiakkuus_lib.show.text import shortened, verbatim
from asiakkuus_lib.summary import reference_date

ME = "account_book_path"
USUAL: Mapping[str, Any] = {"customer": "", "as_of": "", "max_pages": 6}
# What the parts are called, in the order of the plan; and the annexes, the first to be kept first.
ANNEXES = ("relationship", "centre", "facts", "opportunities")
# What stands for a person's name without saying what the person does: initials, a number.
CODE = re.compile(r"^[^a-zåäö]{1,8}$")
# How many rows of a part are printed at the most, and at least; the workbook and the Word document have them all.
MOST_ROWS, FEWEST_ROWS = 12, 3
# About how many lines a printed page holds, how many a part takes besides its rows, and letters of a line of a cell.
LINES, AROUND, LETTERS = 42, 5, 34
# Letters of a cell of sentences on paper: the workbook and the Word document have them all.
BRIEF = 200
# What the page begins and ends with, and the picture of an annex, take about so many lines.
ENDS, PICTURE = 80, 24
RATERS, TIMES = ("us", "customer"), ("then", "now")


@dataclass(frozen=True, eq=False)
class AccountPlan(AccountCase):
    """The plan of one account, beside what the workbook knows of the account.

    Parameters
    ----------
    parameters : mapping of name to value
        `account_book_path`; `customer`, whose plan it is, by number or name, "" for the largest buyer among those that
        have a plan, and "RL" without a workbook of one's own for the lecture's customer; `as_of`, the day on which it
        is looked at; `max_pages`, how long it may be when printed.
    book : AccountBook
        What was read.
    reference : Timestamp
        The day on which the plan is looked at.
    """

    reference: pd.Timestamp

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> Self:
        """Read the workbook.

        Raises
        ------
        DataError
            If the file cannot be read.
        ParameterError
            If the workbook has no such account.
        """
        told = {**USUAL, **given}
        lecture = not told[ME] and str(told["customer"]).strip().casefold() == CUSTOMER.casefold()
        book = AccountBook.of_lecture() if lecture else AccountBook.read(told[ME], "account_plan")
        day = (
            reference_date(told["as_of"]) if told["as_of"]
            else pd.Timestamp(REFERENCE) if book.made_up else pd.Timestamp.now().normalize())  # fmt: skip
        case = cls(settings(told), book, day)
        if told["customer"]:
            case.account_named(told["customer"])
        return case

    def of_course(self) -> Self:
        """The same of the course's own account, of which the lesson speaks whatever workbook its report is made of."""
        plain = {ME: "", **USUAL}
        return self if self.own and all(self.parameters[name] == value for name, value in plain.items()) else self.read({**self.parameters, **plain})

    @property
    def is_lecture(self) -> bool:
        """Whether it is the lecture's customer, of whom the slides tell."""
        return self.own and list(self.book.accounts.index) == [CUSTOMER]

    @property
    def source(self) -> str:
        """Where the numbers come from, in words that stand under a figure."""
        if self.is_lecture:
            return both(fi="Lähde: K. Cybulski, kalvot 31, 34, 38 ja 71–73", en="Source: K. Cybulski, slides 31, 34, 38 and 71–73").said()
        return super().source

    # Whose plan

    @cached_property
    def account(self) -> str:
        """Whose plan it is, as in the workbook; "" where the workbook has no accounts."""
        if self.parameters["customer"]:
            return self.account_named(self.parameters["customer"])
        planned = set(self.book.plans["account"]) or set(self.book.goals["account"]) | set(self.book.actions["account"]) or set(self.book.people["account"])
        accounts = self.book.accounts
        chosen = accounts[accounts.index.isin(planned)] if planned else accounts
        order = chosen.sort_values("bought", ascending=False, kind="stable", na_position="last").index
        return str(order[0]) if len(order) else ""

    @property
    def here(self) -> str:
        """What the account is called, within a sentence."""
        return self.name(self.account)

    @property
    def others_with_plans(self) -> list[str]:
        """The other accounts that have a plan."""
        return [str(account) for account in self.book.plans["account"] if account != self.account]

    def own_rows(self, sheet: str) -> pd.DataFrame:
        """The rows of a sheet that are about the account."""
        frame: pd.DataFrame = getattr(self.book, sheet)
        return frame[frame["account"] == self.account].reset_index(drop=True)

    # The plan

    @cached_property
    def basis(self) -> Mapping[str, Any]:
        """What the sheet Plan tells of the account; empty where it has no row."""
        rows = records(self.own_rows("plans"))
        return rows[0] if rows else {}

    @cached_property
    def plan(self) -> Plan:
        """All that is planned and known, as a plan that can be checked."""
        goals = self.own_rows("goals")
        return Plan(
            {**self.basis, "lead": self.lead}, goals.sort_values("due", kind="stable"), self.people, self.actions, self.own_rows("risks"), self.own_rows("certainty"),
            known={"sales": self.bought, "share": self.share, "strength": self.strength("customer")},
            most={"sales": self.attainable, "share": self.fact("most_to_one"), "strength": relationship.HIGHEST})

    @cached_property
    def people(self) -> pd.DataFrame:
        """The people of the account, those with the most influence first.

        With `days` since the last contact; `undated`, of whom contacts are told and not the day of the last; `later`,
        the day that is entered for the last one where it is still to come; and `label`.
        """
        told = self.own_rows("people")
        position, person = told["position"], told["person"]
        coded = (position != "") & person.map(lambda name: bool(CODE.match(name))).astype(bool)
        # The course's people are called by what they do; a company's as it calls them, and what initials do is told.
        label = position.where(position != "", person) if self.own else person.mask(coded, person + " (" + position + ")")
        undated = told["last_met"].isna() & (told["contacts"] > 0)
        found = told.assign(days=buying_centre.days_since_met(told, self.reference), label=label, undated=undated, later=told["last_met"].where(told["last_met"] > self.reference))
        return found.sort_values("influence", ascending=False, kind="stable", na_position="last")

    @property
    def knows_days(self) -> bool:
        """Whether it is told of anybody when they were contacted: where nobody's day is told, they need not be strangers."""
        return bool((self.people["last_met"].notna() | self.people["undated"]).any())

    @cached_property
    def actions(self) -> pd.DataFrame:
        """The actions, the first to be done first, those without a day last."""
        return self.own_rows("actions").sort_values("due", kind="stable", na_position="last")

    @cached_property
    def missing(self) -> pd.DataFrame:
        """What the plan lacks: as from `account_plan.missing`."""
        return account_plan.missing(self.plan)

    @cached_property
    def contradictions(self) -> pd.DataFrame:
        """Where the plan contradicts itself: as from `account_plan.contradictions`."""
        return account_plan.contradictions(self.plan, self.reference)

    @cached_property
    def against_facts(self) -> pd.DataFrame:
        """Where the plan does not fit what is known of the account: as from `account_plan.against_facts`."""
        accounts = self.book.accounts
        verified = {name: str(accounts.at[self.account, name]) for name in VERIFYING} if self.account else {}
        return account_plan.against_facts(self.plan, verified, self.reference)

    @cached_property
    def filled(self) -> pd.DataFrame:
        """How much of each part is filled in: as from `account_plan.filled`."""
        return account_plan.filled(self.plan)

    @property
    def is_planned(self) -> bool:
        """Whether anything is planned for the account."""
        return bool(self.basis) or any(len(self.own_rows(sheet)) for sheet in ("goals", "actions", "risks"))

    @property
    def age(self) -> float:
        """How many days ago the plan was updated; NaN where that is not told."""
        return account_plan.age(self.basis.get("updated_on", pd.NaT), self.reference)

    @cached_property
    def ahead(self) -> pd.DataFrame:
        """The actions whose day is still to come, the first first."""
        return self.actions[self.actions["due"] >= self.reference]

    @cached_property
    def overdue(self) -> pd.DataFrame:
        """The actions whose day has gone."""
        return self.actions[self.actions["due"] < self.reference]

    # What is known of the account

    def fact(self, name: str) -> float:
        """A number of the sheet Accounts; NaN where it is not told."""
        return float(self.book.accounts.loc[[self.account], name].iloc[0]) if self.account else float("nan")

    @property
    def lead(self) -> str:
        """Who of us is responsible for the account; "" where it is not told."""
        return str(self.book.accounts.at[self.account, "owner"]) if self.account else ""

    def is_entered(self, name: str) -> bool:
        """Whether something stands in the account's cell of the sheet Accounts: an empty one counts as something, too."""
        told = self.book.filled.frames["accounts"].set_index("account")[name]
        value = told.loc[self.account]
        return not (pd.isna(value) or value == "")

    @property
    def bought(self) -> float:
        """What the account bought of us in a year."""
        return self.fact("bought")

    @property
    def share(self) -> float:
        """Our part of what the account buys of everybody, by the likely wallet."""
        wallet = self.fact("wallet_likely")
        return self.bought / wallet if wallet > 0 else float("nan")

    @property
    def attainable(self) -> float:
        """What the account can buy of us at the most: the largest wallet, as far as it buys of one supplier."""
        return self.fact("wallet_high") * self.fact("most_to_one")

    @property
    def gap(self) -> float:
        """How much more could be won, by the likely wallet."""
        wallet = self.fact("wallet_likely")
        return float(customer_share.attainable_gap(wallet, self.bought, self.fact("most_to_one"))) if wallet >= self.bought else float("nan")

    @cached_property
    def ratings(self) -> pd.DataFrame:
        """What each side has said of the relationship: index (rater, when), columns the nine criteria as they were told."""
        told = self.own_rows("relationship").set_index(["rater", "when"])[list(relationship.CRITERIA)].astype(float)
        return told[~told.index.duplicated(keep="last")]

    @cached_property
    def sides(self) -> pd.DataFrame:
        """What each side says now of the eight criteria, more being better: index the criteria, columns `us`, `customer`."""
        told = relationship.directed(self.ratings).T
        unknown = pd.Series(float("nan"), told.index)
        found = {rater: told[(rater, "now")] if (rater, "now") in self.ratings.index else unknown for rater in RATERS}
        return pd.DataFrame(found).reindex(list(relationship.SCORED))

    def strength(self, rater: str, when: str = "now") -> float:
        """How strong a side says that the relationship is; NaN where too little is told."""
        if (rater, when) not in self.ratings.index:
            return float("nan")
        return float(relationship.strength(self.ratings.loc[[(rater, when)]]).iloc[0])

    def change(self, rater: str) -> float:
        """By how much a side's rating has changed, on the criteria that it has told both times; NaN where they are too few."""
        if not {(rater, when) for when in TIMES} <= set(self.ratings.index):
            return float("nan")
        both_times = relationship.strengths({when: self.ratings.loc[[(rater, when)]].set_axis([0]) for when in TIMES})
        return float((both_times["now"] - both_times["then"]).iloc[0]) if len(both_times) else float("nan")

    @cached_property
    def deciding(self) -> pd.DataFrame:
        """The people who can say yes: those who decide or, where none is known to, those who approve."""
        can = self.people[(buying_centre.voices(self.people) == "yes").to_numpy()]
        decide = can[account_plan.decides(can).to_numpy()]
        return decide if len(decide) else can

    @property
    def opportunities(self) -> pd.DataFrame:
        """What more it could buy by group of products, the most first: with `gap`."""
        told = self.own_rows("opportunities")
        # As it was entered: an empty cell is no guess.
        raw = self.book.filled.frames["opportunities"]
        told = told.assign(basis=raw.loc[raw["account"] == self.account, "basis"].to_numpy())
        found = told.assign(gap=told["potential"] - told["bought"].fillna(0.0))
        return found[found["gap"] > 0].sort_values("gap", ascending=False, kind="stable")

    # How long it is

    @cached_property
    def rows(self) -> int:
        """How many rows of each part are printed: as many as fit within the pages wanted, as far as that is possible."""
        wanted = int(self.parameters["max_pages"])
        return next((n for n in range(MOST_ROWS, FEWEST_ROWS, -1) if self._pages(n) <= wanted), FEWEST_ROWS)

    @property
    def pages(self) -> int:
        """About how many pages the plan takes when printed, without its annexes."""
        return self._pages(self.rows)

    def _pages(self, rows: int) -> int:
        return -(-self._lines(rows) // LINES)

    def _lines(self, most: int) -> int:
        """About how many lines the plan takes without its annexes, with so many rows of each part."""
        def lines(frame: pd.DataFrame, *texts: str) -> int:
            return AROUND + sum(max(1, *(-(-min(len(str(row[name])), BRIEF) // LETTERS) for name in texts)) for row in records(frame[:most]))

        told = sum(1 + min(len(str(self.basis.get(name, ""))), BRIEF) // 90 for name in account_plan.BASIS)
        return (
            ENDS + AROUND + told + lines(self.plan.goals, "goal", "measure") + lines(self.people, "label", "goal") + lines(self.actions, "what")
            + lines(self.plan.risks, "risk", "answer") + lines(self.missing, "subject") + lines(self.contradictions, "subject", "code"))

    @cached_property
    def annexes(self) -> tuple[str, ...]:
        """The annexes that fit within the pages wanted; the others are in the workbook and the Word document only."""
        takes = {"relationship": AROUND + PICTURE, "centre": AROUND + PICTURE, "facts": AROUND + 8, "opportunities": AROUND + min(len(self.opportunities), MOST_ROWS)}
        left, kept = int(self.parameters["max_pages"]) * LINES - self._lines(self.rows), []
        for name in ANNEXES:
            if takes[name] <= left:
                kept.append(name)
                left -= takes[name]
        return tuple(kept)

    # Words

    def who(self, place: Any) -> str:
        """What a person is called, as it stands by itself."""
        return shortened(str(self.people["label"].loc[place]), LONGEST)

    def person_label(self, person: str) -> str:
        """What a person of the account is called where only the workbook's name is known."""
        found = self.people["label"][self.people["person"] == person]
        return str(found.iloc[0]) if len(found) else person

    def within(self, label: str) -> str:
        """A person as within a sentence: the course's people are called by what they do."""
        if not self.own:
            return verbatim(label, LONGEST)
        return both(fi="{who}", en="the {who}").format(who=verbatim(small(label), LONGEST))

    def said(self, text: object, longest: int = 80) -> str:
        """Words of the workbook within a sentence."""
        return verbatim(str(text).rstrip("."), longest)


def small(words: str) -> str:
    """A position within a sentence: its first letter small, unless its first word is an abbreviation."""
    first = words.split(" ")[0].split("-")[0]
    return words[:1].lower() + words[1:] if first[1:].islower() and len(first) > 2 else words


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a frame, by the names of its columns."""
    return [{str(name): value for name, value in row.items()} for row in frame.to_dict("records")]
