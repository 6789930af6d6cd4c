"""What the report on the strength of relationships starts from: the assessments of both sides, then and now."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Self

import numpy as np
import pandas as pd

from asiakkuus_lib import customer_share, relationship
from asiakkuus_lib.errors import ParameterError
from asiakkuus_lib.lessons.common.account_case import AccountCase
from asiakkuus_lib.lessons.common.strength_map import MIDDLE, ratings
from asiakkuus_lib.locale import both
from asiakkuus_lib.relationship import BONDS, LEVELS, SCORED

RATERS, TIMES = ("us", "customer"), ("then", "now")
GUESS = "guess"
# A difference of less is none.
DUST = 1e-9
# How many accounts are taken up first.
MOST_TAKEN_UP = 3
# Of fewer accounts no mean change is told: it would be that of one or two of them.
FEWEST_FOLLOWED = 5

CRITERION_NAMES = {
    "bargaining_power": both(fi="neuvotteluvoima", en="bargaining power"),
    "information_exchange": both(fi="tiedonvaihto", en="information exchange"),
    "cooperation": both(fi="yhteistyö", en="cooperation"),
    "institutionalisation": both(fi="institutionalisoituminen", en="institutionalisation"),
    "commitment": both(fi="sitoutuminen", en="commitment"),
    "trust": both(fi="luottamus", en="trust"),
    "perceived_distance": both(fi="koettu etäisyys", en="perceived distance"),
    "external_influence": both(fi="ulkopuolisten vaikutus", en="influence of outsiders"),
    "length": both(fi="suhteen kesto", en="length of the relationship"),
}
BOND_NAMES = {
    "legal": both(fi="juridinen", en="legal"), "economic": both(fi="taloudellinen", en="economic"),
    "technological": both(fi="tekninen", en="technological"), "geographical": both(fi="maantieteellinen", en="geographical"),
    "time": both(fi="ajallinen", en="time"), "knowledge": both(fi="tiedollinen", en="knowledge"), "social": both(fi="sosiaalinen", en="social"),
    "cultural": both(fi="kulttuurinen", en="cultural"), "ideological": both(fi="ideologinen", en="ideological"),
    "psychological": both(fi="psykologinen", en="psychological"),
}  # fmt: skip
LEVEL_NAMES = {
    "operative": both(fi="operatiivinen", en="operational"), "tactical": both(fi="taktinen", en="tactical"),
    "strategic": both(fi="strateginen", en="strategic"),
}  # fmt: skip

# Parameters that are about the one account which is looked at; nothing is told of it unless they are given.
OF_ONE = ("what_items", "how_items", "expected", "perceived", "bonds", "levels")
# What holds where a page does not ask.
USUAL: Mapping[str, Any] = {"account": "", "gap_from": 1.0, "weights": [], **{name: [] for name in OF_ONE}}
# The course's example of them: the fish processor. Made up.
EXAMPLE_ACCOUNT = "A00219"
EXAMPLE_WHAT = (both(fi="rahti on perillä ajallaan", en="freight arrives on time"), both(fi="kylmäketju pitää", en="the cold chain holds"))
EXAMPLE_HOW = (both(fi="muutoksista kerrotaan ajoissa", en="customers are told about changes in time"), both(fi="joku vastaa, kun soitetaan", en="somebody answers the telephone"))
EXAMPLE_EXPECTED, EXAMPLE_PERCEIVED = (4.4, 4.8, 4.6, 4.0), (4.2, 4.7, 2.6, 3.2)
EXAMPLE_BONDS = ("legal", "geographical", "economic", "social")
EXAMPLE_LEVELS = (4.0, 3.0, 1.5)


@dataclass(frozen=True, eq=False)
class Relationship(AccountCase):
    """The assessments of relationships in a workbook, and what else is told of one of them.

    Parameters
    ----------
    parameters : mapping of name to value
        `account_book_path`; `account`, which one is looked at, by number or name; `gap_from`, from how many points on
        a difference of the two sides is taken up; `weights` of the eight criteria, none for all alike; and of the one
        account `what_items`, `how_items`, `expected`, `perceived` (what is expected and perceived of what it gets and
        of how it gets it, in that order), `bonds` and the points of the three `levels`.
    """

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> Self:
        """Read the workbook that the parameters name.

        Raises
        ------
        DataError
            If the file cannot be read.
        ParameterError
            If the workbook has no such account, there is no such bond, or the numbers given are not as many as they
            should be.
        """
        case = super().read({**USUAL, **given})
        _count(case, "weights", len(SCORED), ", ".join(SCORED))
        _count(case, "levels", len(LEVELS), ", ".join(LEVELS))
        told = case.parameters
        relationship.bond_balance(told["bonds"])
        items = len(told["what_items"]) + len(told["how_items"]) or (2 if told["expected"] or told["perceived"] else 0)
        if not len(told["expected"]) == len(told["perceived"]) == items:
            raise ParameterError(
                both(fi="Anna odotetut ja koetut arvosanat samoista asioista: asioita on {items}, odotettuja {expected} ja koettuja {perceived}.",
                     en="Give the points expected and perceived of the same items: there are {items} items, {expected} expected and {perceived} perceived."),
                items=items, expected=len(told["expected"]), perceived=len(told["perceived"]))
        if told["account"]:
            case.account_named(told["account"])
        return case

    def of_course(self) -> Self:
        """The same of the course's own accounts, of which the lesson speaks whatever workbook its report is made of."""
        if self.own:
            return self
        return self.read({**self.parameters, "account_book_path": "", **{name: USUAL[name] for name in ("account", *OF_ONE)}})

    # The assessments

    def ratings(self, rater: str, when: str) -> pd.DataFrame:
        """What one side has told at one time, as it was told: index the accounts, a column for each of the nine criteria."""
        return ratings(self.book, rater, when)

    @property
    def weights(self) -> dict[str, float] | None:
        """The weights of the eight criteria; None where all weigh alike."""
        told = self.parameters["weights"]
        return dict(zip(SCORED, map(float, told), strict=True)) if told else None

    @cached_property
    def table(self) -> pd.DataFrame:
        """The strength of each relationship, by both sides.

        Index the accounts of the workbook. Columns: `us`, `customer`, now, each by what it has told itself; `us_alike`,
        `customer_alike` and `gap`, now, on the criteria that both have told; `gap_before` and `gap_now`, on those that
        both have told both times; `us_before`, `us_now`, `customer_before`, `customer_now`, on those that the side has
        told both times; `bought`, `potential` (what can be won, where the wallet is known), `guess`. NaN where it is not
        known.
        """
        sides = {(rater, when): self.ratings(rater, when) for rater in RATERS for when in TIMES}

        def alike(**told: tuple[str, str]) -> pd.DataFrame:
            found = relationship.strengths({name: sides[side] for name, side in told.items()}, self.weights)
            return found.reindex(self.book.accounts.index)

        now = alike(us_alike=("us", "now"), customer_alike=("customer", "now"))
        four = alike(us=("us", "now"), customer=("customer", "now"), us_then=("us", "then"), customer_then=("customer", "then"))
        found = pd.DataFrame(index=self.book.accounts.index)
        for rater in RATERS:
            found[rater] = relationship.strength(sides[rater, "now"], self.weights).reindex(found.index)
            moved = alike(before=(rater, "then"), now=(rater, "now"))
            found[f"{rater}_before"], found[f"{rater}_now"] = moved["before"], moved["now"]
        accounts = self.book.accounts
        gaps = customer_share.account_gaps(accounts[
            ["bought", "wallet_low", "wallet_likely", "wallet_high", "most_to_one", "market_growth", "share_before", "share_after"]])
        return found.assign(
            us_alike=now["us_alike"], customer_alike=now["customer_alike"], gap=(now["us_alike"] - now["customer_alike"]).round(9),
            gap_before=(four["us_then"] - four["customer_then"]).round(9), gap_now=(four["us"] - four["customer"]).round(9),
            bought=accounts["bought"], potential=gaps["attainable"].where(accounts["wallet_likely"].notna()), guess=accounts["basis"] == GUESS,
        )

    @cached_property
    def compared(self) -> pd.DataFrame:
        """Of the table, the accounts that both sides have rated now, those with the largest gap first."""
        return self.table[self.table["gap"].notna()].sort_values("gap", ascending=False, kind="stable")

    @cached_property
    def followed(self) -> pd.DataFrame:
        """Of the table, the accounts that both sides have rated both times, those whose gap widened most first."""
        both_times = self.table[self.table["gap_now"].notna()]
        order = (both_times["gap_now"] - both_times["gap_before"]).sort_values(ascending=False, kind="stable")
        return both_times.loc[order.index]

    @property
    def widened(self) -> pd.Index:
        """Those of them whose gap has widened, the most first."""
        moved = self.followed["gap_now"] - self.followed["gap_before"]
        return moved.index[moved > DUST]

    @property
    def narrowed(self) -> pd.Index:
        """Those of them whose gap has narrowed, the most first."""
        moved = self.followed["gap_now"] - self.followed["gap_before"]
        return moved.index[moved < -DUST][::-1]

    @property
    def unasked(self) -> pd.Index:
        """Accounts that we have rated, of whose own view too little is known; those that buy the most first."""
        one_sided = self.table[self.table["us"].notna() & self.table["gap"].isna()]
        return one_sided.sort_values("bought", ascending=False, kind="stable", na_position="last").index

    @property
    def unrated(self) -> pd.Index:
        """Accounts that neither side has rated now."""
        return self.table.index[self.table[["us", "customer"]].isna().all(axis=1)]

    @property
    def gap_from(self) -> float:
        """From how many points on a gap is taken up."""
        return float(self.parameters["gap_from"])

    @cached_property
    def apart(self) -> pd.Index:
        """Accounts whose gap is so large that it is taken up; the largest first."""
        return self.compared.index[self.compared["gap"] >= self.gap_from - DUST]

    @cached_property
    def first(self) -> pd.Index:
        """With whom to take it up first: of those apart, not the ones that come nearer; those that buy the most first.

        Where it is not told what they buy, those with the largest gap.
        """
        left = self.compared.loc[self.apart.difference(self.narrowed, sort=False)]
        return left.sort_values("bought", ascending=False, kind="stable", na_position="last").index[:MOST_TAKEN_UP]

    @cached_property
    def unhappy(self) -> pd.Index:
        """Accounts that rate the relationship below halfway, whatever we think of it; the lowest first, of equals the largest buyer."""
        weak = self.table[self.table["customer"] < MIDDLE - DUST]
        return weak.sort_values(["customer", "bought"], ascending=[True, False], kind="stable", na_position="last").index

    @property
    def to_mend(self) -> pd.Index:
        """Those of them with whom the gap of the views is not taken up first: nobody is left out because both sides agree."""
        return self.unhappy.difference(self.first, sort=False)

    @cached_property
    def differences(self) -> pd.DataFrame:
        """By how much we think better of each criterion than the customer: the compared accounts, the eight criteria."""
        found = relationship.differences(self.ratings("us", "now"), self.ratings("customer", "now"))
        return found.reindex(index=self.compared.index, columns=list(SCORED))

    @cached_property
    def by_criterion(self) -> pd.DataFrame:
        """The means of the compared accounts by criterion, on those that both sides have told: `us`, `customer`, `gap`.

        The criterion with the largest gap first; criteria that nobody can be compared by are left out.
        """
        us, customer = (
            relationship.directed(self.ratings(rater, "now")).reindex(index=self.compared.index, columns=list(SCORED)) for rater in RATERS)
        told = us.notna() & customer.notna()
        found = pd.DataFrame({"us": us.where(told).mean(), "customer": customer.where(told).mean()})
        found = found.assign(gap=(found["us"] - found["customer"]).round(9)).dropna()
        return found.sort_values("gap", ascending=False, kind="stable")

    def most_apart(self, account: object, most: int = 2) -> list[str]:
        """The criteria on which the two sides of an account are the furthest apart."""
        row = self.differences.loc[[account]].iloc[0]
        row = row[row > DUST].sort_values(ascending=False, kind="stable")
        return [str(name) for name in row.index[:most]]

    @cached_property
    def fill_rates(self) -> pd.DataFrame:
        """Which part of the nine criteria is told of each account, by side and time, and of both sides now: `now`."""
        found = pd.DataFrame({
            f"{rater}_{when}": self.ratings(rater, when).notna().mean(axis=1).reindex(self.book.accounts.index).fillna(0.0)
            for rater in RATERS for when in TIMES[::-1]
        })  # fmt: skip
        return found.assign(now=(found["us_now"] + found["customer_now"]) / 2)

    # One account

    @cached_property
    def account(self) -> str:
        """The account that is looked at: the one told, or the one with the largest gap; "" where there is none."""
        if self.parameters["account"]:
            return self.account_named(self.parameters["account"])
        known = self.compared.index if len(self.compared) else self.table.index[self.table[["us", "customer"]].notna().any(axis=1)]
        return str(known[0]) if len(known) else ""

    def of_one(self, name: str) -> bool:
        """Whether the course's example tells something of the one account."""
        return self.own and self.account == EXAMPLE_ACCOUNT and not any(self.parameters[other] for other in _TOGETHER.get(name, (name,)))

    @cached_property
    def quality(self) -> pd.DataFrame:
        """What is expected and perceived of the account's items: `item`, `dimension` ("what" or "how"), `expected`, `perceived`, `gap`."""
        if self.of_one("expected"):
            what, how = ([str(item) for item in items] for items in (EXAMPLE_WHAT, EXAMPLE_HOW))
            expected, perceived = list(EXAMPLE_EXPECTED), list(EXAMPLE_PERCEIVED)
        else:
            what, how, expected, perceived = (list(self.parameters[name]) for name in ("what_items", "how_items", "expected", "perceived"))
            if expected and not what + how:
                what, how = [both(fi="mitä asiakas saa", en="what the customer gets").said()], [both(fi="miten asiakas sen saa", en="how the customer gets it").said()]
        names = [str(place) for place in range(len(expected))]
        gaps = relationship.quality_gaps(dict(zip(names, expected, strict=True)), dict(zip(names, perceived, strict=True)))
        return pd.DataFrame({
            "item": [*what, *how], "dimension": ["what"] * len(what) + ["how"] * len(how), "expected": np.array(expected, dtype=float),
            "perceived": np.array(perceived, dtype=float), "gap": gaps.to_numpy(),
        })  # fmt: skip

    @property
    def bonds(self) -> tuple[str, ...]:
        """The bonds of the account, in the order of `BONDS`."""
        told = EXAMPLE_BONDS if self.of_one("bonds") else self.parameters["bonds"]
        return tuple(name for name in BONDS if name in told)

    @property
    def levels(self) -> dict[str, float]:
        """The points of the three levels on which the account is met; empty where they are not told."""
        told = EXAMPLE_LEVELS if self.of_one("levels") else self.parameters["levels"]
        return dict(zip(LEVELS, map(float, told), strict=True)) if told else {}

    # Words

    @property
    def times(self) -> tuple[str, str]:
        """What the two times are called."""
        return ("2024", "2025") if self.own else (both(fi="Aiemmin", en="Then").said(), both(fi="Nyt", en="Now").said())


# What is told together, or not at all.
_TOGETHER = {"expected": ("what_items", "how_items", "expected", "perceived")}


def _count(case: Relationship, name: str, n: int, names: str) -> None:
    told = case.parameters[name]
    if told and len(told) != n:
        raise ParameterError(
            both(fi="{name}: anna {n} lukua tässä järjestyksessä: {names}.", en="{name}: give {n} numbers in this order: {names}."),
            name=name, n=n, names=names)
