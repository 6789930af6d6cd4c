"""What the report on key accounts starts from: the candidates, their points, and how sure the order is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Self

import numpy as np
import pandas as pd

from asiakkuus_lib import customer_share, key_accounts, profitability
from asiakkuus_lib.advice import Setting
from asiakkuus_lib.errors import ParameterError
from asiakkuus_lib.lessons.common.account_book import AccountBook
from asiakkuus_lib.lessons.common.account_book.purchases import BookAndPurchases
from asiakkuus_lib.lessons.common.names import first_of, joined
from asiakkuus_lib.lessons.common.terms import purchases_setting
from asiakkuus_lib.locale import both
from asiakkuus_lib.reading import Costs, Input, Transactions, match_currency
from asiakkuus_lib.report import AnyCase, settings
from asiakkuus_lib.report.reading_parameters import read_further, read_purchases
from asiakkuus_lib.show import date, money, percent
from asiakkuus_lib.show.text import shortened, verbatim
from asiakkuus_lib.summary import reference_date

GAPS = ("current_gap", "future_gap")
GUESS = "guess"
# Who is among the first in so many weightings is surely so.
SURE = 0.9
# A sum below half a cent is nothing.
DUST = 0.005
# How many names a sentence holds, and letters a name.
MOST_NAMED, LONGEST = 6, 40

CRITERION_NAMES = {
    "current_gap": both(fi="nykyinen ostoaukko", en="current gap"), "future_gap": both(fi="tuleva ostoaukko", en="future gap"),
    "image": both(fi="imago", en="image"), "know_how": both(fi="osaaminen", en="know-how"), "network": both(fi="verkosto", en="network"),
    "own_a": both(fi="oma kriteeri A", en="own criterion A"), "own_b": both(fi="oma kriteeri B", en="own criterion B"),
}  # fmt: skip
VERIFYING_NAMES = {
    "strategy_fit": both(fi="strategiat sopivat yhteen", en="strategic fit"), "flexible": both(fi="resurssit joustavat", en="flexibility of resources"),
    "fair": both(fi="reilu asenne", en="fair attitude"),
}  # fmt: skip


@dataclass(frozen=True, eq=False)
class KeyAccounts(BookAndPurchases, AnyCase):
    """The candidates of a workbook, their points by the weights, and what else is known of the customers.

    Parameters
    ----------
    parameters : mapping of name to value
        `account_book_path`; `data_path` and `costs_path`, both optional, and how they are read; `top_n`, how many are
        chosen; `weight_range`, how far a weight may be from what is given where the workbook does not limit it;
        `zero_rule`, whether who has no current gap gets no points for it; `points`, "rank" or "euros".
    book : AccountBook
        What is known of the candidates.
    transactions : Transactions or None
        The purchases of all customers; without them it is not known what part of the sales the chosen bring.
    inputs : mapping of name to Input
        The costs, where they are given.
    """

    book: AccountBook
    transactions: Transactions | None
    inputs: Mapping[str, Input]

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> Self:
        """Read the workbook, and the purchases and the costs of all customers where they are given.

        Raises
        ------
        DataError
            If a file cannot be read.
        ParameterError
            If purchases or costs are given without a workbook, or costs without purchases.
        """
        paths = ("account_book_path", "data_path", "costs_path")
        own = not any(given[name] for name in paths)
        if not own and not given["account_book_path"]:
            raise ParameterError(
                both(fi="Raportti tehdään avainasiakastyön työkirjasta: anna se asetuksella {setting}.",
                     en="The report is made from the key-account workbook: give it with {setting}."),
                setting=Setting("account_book_path", "…"))
        if given["costs_path"] and not given["data_path"]:
            raise ParameterError(
                both(fi="Kuluista lasketaan voitto vain yhdessä ostotapahtumien kanssa: anna nekin asetuksella {setting}.",
                     en="Profit is computed from costs together with purchases: give those too, with {setting}."),
                setting=purchases_setting("…"))
        book = AccountBook.read(given["account_book_path"])
        transactions = read_purchases(given["data_path"], given, None) if own or given["data_path"] else None
        inputs: dict[str, Input] = {}
        if transactions is not None and (own or given["costs_path"]):
            inputs = {"costs": read_further({**given, "register_path": None}, None, None, own=own)["costs"]}
            match_currency(inputs["costs"], transactions)
        return cls(settings(given), book, transactions, inputs)

    def of_course(self) -> Self:
        """The same of the course's own candidates, of which the lesson speaks whatever workbook its report is made of."""
        if self.own:
            return self
        plain = {name: "" for name in self.parameters if name.endswith("_path") or name == "as_of"}
        return self.read({**self.parameters, **plain})

    # The data

    @property
    def period(self) -> str:
        """From the first purchase that is looked at to the last, in words."""
        assert self.transactions is not None
        last = min(self.transactions.last_day, self.reference - pd.Timedelta(days=1))
        return f"{date(self.transactions.first_day)}–{date(last)}"

    @cached_property
    def reference(self) -> pd.Timestamp:
        """The day up to which purchases are looked at."""
        assert self.transactions is not None
        told = self.parameters["as_of"]
        return reference_date(told) if told else self.transactions.last_day + pd.Timedelta(days=1)

    @cached_property
    def accounts(self) -> pd.DataFrame:
        """The candidates: as in the workbook, what they bought from the purchases where it does not tell that."""
        told = self.book.accounts
        if self.sales is None:
            return told
        own = self.sales.reindex(told.index).fillna(0.0).clip(lower=0.0)
        return told.assign(bought=told["bought"].fillna(own))

    @cached_property
    def sales(self) -> pd.Series | None:
        """What each customer of the company bought in the last year, by number; None without purchases."""
        if self.transactions is None:
            return None
        return profitability.sales_between(self.transactions.relation, self.reference - pd.DateOffset(years=1), self.reference)

    @cached_property
    def profit(self) -> pd.Series | None:
        """What each customer of the company has left after its costs, by number; None without costs.

        Of the last whole year of which costs are told; of all time, where they tell no years.
        """
        read = self.inputs.get("costs")
        if not isinstance(read, Costs) or self.transactions is None:
            return None
        costs, of = read.within(self.transactions).frame, self.transactions.relation
        if "year" not in costs:
            return profitability.customer_profit_parts(of, costs)["profit"]
        years = profitability.profit_by_year(of, costs)["profit"]
        return years[years.index.get_level_values("year") == self.profit_year].droplevel("year")

    @property
    def profit_year(self) -> int | None:
        """The year that the profit is of; None where costs tell no years."""
        read = self.inputs.get("costs")
        if read is None or "year" not in read.frame:
            return None
        told = [int(year) for year in read.frame["year"].dropna().unique()]
        return max([year for year in told if year < self.reference.year] or told)

    # Points

    @cached_property
    def gaps(self) -> pd.DataFrame:
        """Share of wallet and gaps of each candidate: as from `customer_share.account_gaps`."""
        return customer_share.account_gaps(self.accounts[
            ["bought", "wallet_low", "wallet_likely", "wallet_high", "most_to_one", "market_growth", "share_before", "share_after"]])

    @cached_property
    def values(self) -> pd.DataFrame:
        """What the points come from: gaps in money, and points from 1 to 5; NaN where it is not known.

        A column for each criterion that has a weight and is known of some candidate.
        """
        return self._values("", "")

    def _values(self, current: str, future: str) -> pd.DataFrame:
        """The same by the likely wallets, the lowest ("_low") or the highest ("_high")."""
        gaps = {"current_gap": self.gaps[f"gap{current}"], "future_gap": self.gaps[f"future{future}"]}
        whole = self.accounts.assign(**gaps)[list(self.given_weights.index)].astype(float)
        return whole.loc[:, whole.notna().any()]

    @cached_property
    def given_weights(self) -> pd.Series:
        """The weights as given, of those criteria that have one; the lecture's, where nobody has given any."""
        told = self.book.criteria["weight"]
        return told[told > 0]

    @property
    def has_own_weights(self) -> bool:
        """Whether the weights are the company's own."""
        return bool((self.book.filled.frames["criteria"]["weight"] > 0).any())

    @cached_property
    def unknown(self) -> list[str]:
        """Criteria that have a weight and that nobody has judged of any candidate."""
        return [name for name in self.given_weights.index if name not in self.values]

    @cached_property
    def weights(self) -> pd.Series:
        """The weights of the criteria that are known, scaled to 100."""
        kept = self.given_weights[self.values.columns]
        return kept * (100 / kept.sum()) if len(kept) else kept

    @cached_property
    def limits(self) -> tuple[pd.Series, pd.Series]:
        """Between what each weight may be, scaled as `weights`: as the workbook has it, or within `weight_range`."""
        given = self.given_weights[self.values.columns]
        told, away = self.book.criteria.loc[given.index], float(self.parameters["weight_range"])
        low = told["lowest"].fillna(given * (1 - away)).clip(upper=given)
        high = told["highest"].fillna(given * (1 + away)).clip(lower=given)
        times = 100 / given.sum()
        return low * times, high * times

    @property
    def limits_told(self) -> bool:
        """Whether the workbook limits any weight."""
        return bool(self.book.criteria.loc[self.weights.index, ["lowest", "highest"]].notna().any(axis=None))

    @property
    def bears_points(self) -> bool:
        """Whether anything is known by which candidates could be put in order."""
        return bool(len(self.weights)) and bool((self.totals.max() - self.totals.min()) > key_accounts.DUST)

    def scored(self, values: pd.DataFrame, points: str = "") -> pd.DataFrame:
        """Points of the values: by rank, or, of gaps in "euros", in proportion; what is not known brings none."""
        by_money = (points or self.parameters["points"]) == "euros"
        found = {
            name: key_accounts.scaled_scores(column) if by_money and name in GAPS
            else key_accounts.rank_scores(column, zero_as=0.0 if name == "current_gap" and self.parameters["zero_rule"] else None)
            for name, column in values.items()
        }  # fmt: skip
        return pd.DataFrame(found, index=values.index).fillna(0.0)

    @cached_property
    def scores(self) -> pd.DataFrame:
        """The points of each candidate by each criterion."""
        return self.scored(self.values)

    @cached_property
    def totals(self) -> pd.Series:
        """Their totals, the best first."""
        return self._totals(self.scores)

    def _totals(self, scores: pd.DataFrame) -> pd.Series:
        if scores.empty or not len(self.weights):
            return pd.Series(0.0, self.accounts.index, name="total")
        found = key_accounts.weighted_scores(scores, self.weights)
        return found.sort_values(ascending=False, kind="stable")

    @cached_property
    def places(self) -> pd.Series:
        """The place of each candidate by points, the first one first."""
        return key_accounts.rank_customers(self.totals)

    @property
    def top(self) -> int:
        """How many are chosen: no more than there are candidates."""
        return min(int(self.parameters["top_n"]), len(self.accounts))

    @property
    def chooses(self) -> bool:
        """Whether there are more candidates than places, and points to choose by."""
        return self.bears_points and len(self.accounts) > self.top

    # Who is chosen

    @cached_property
    def verified(self) -> pd.DataFrame:
        """Who passes the verifying criteria: as from `key_accounts.verify`, the first by points first."""
        return key_accounts.verify(self.accounts).reindex(self.totals.index)

    def failed(self, account: object) -> list[str]:
        """The verifying criteria that a candidate fails."""
        return list(self.verified["failed"].to_dict().get(account, ()))

    def open(self, account: object) -> list[str]:
        """Those of which it is not known whether it passes them."""
        return list(self.verified["open"].to_dict().get(account, ()))

    @cached_property
    def decision(self) -> pd.Series:
        """Whom to choose: as from `key_accounts.choose`, the first by points first."""
        return key_accounts.choose(self.totals, self.verified["verdict"], self.top)

    @cached_property
    def chosen(self) -> pd.Index:
        """Those who are chosen, on whatever condition; the first by points first."""
        return self.decision.index[self.decision.isin(["chosen", "chosen_if"])]

    @cached_property
    def refused(self) -> pd.Index:
        """Those who would be chosen by their points and fail a verifying criterion."""
        return self.decision.index[self.decision == "refused"]

    @cached_property
    def standing(self) -> pd.Index:
        """Those who fail no verifying criterion, the first by points first."""
        return self.totals.index[self.verified["verdict"] != key_accounts.NO]

    @cached_property
    def near(self) -> pd.DataFrame:
        """How sure the order is by the weightings within limits: as from `key_accounts.chances`, of all candidates.

        `in_top` is among those who fail no verifying criterion; who fails one is in none.
        """
        return self._chances(key_accounts.weights_within(*self.limits))

    @cached_property
    def anyhow(self) -> pd.DataFrame:
        """The same by all weightings that there are."""
        return self._chances(key_accounts.any_weights(list(self.weights.index)))

    def _chances(self, weightings: pd.DataFrame) -> pd.DataFrame:
        scores = self.scores.loc[self.totals.index]
        found = key_accounts.chances(scores, weightings, self.top)
        standing = key_accounts.chances(scores.loc[self.standing], weightings, self.top)["in_top"]
        return found.assign(in_top=standing.reindex(found.index, fill_value=0.0))

    @cached_property
    def sure(self) -> pd.Index:
        """Those of the chosen who are among the first in nearly all weightings within limits."""
        return self.chosen[(self.near.loc[self.chosen, "in_top"] >= SURE).to_numpy()]

    @cached_property
    def firm(self) -> pd.Index:
        """Those of them who also pass all the verifying criteria, and are chosen however the gaps are counted."""
        return self.sure[[self.decision[one] == "chosen" and not self.hangs_on(one) for one in self.sure]]

    @cached_property
    def other_way(self) -> pd.Series:
        """In how many weightings within limits each is among the first if gaps are counted the other way: "euros" or "rank"."""
        other = self.scored(self.values, "rank" if self.parameters["points"] == "euros" else "euros").loc[self.standing]
        return key_accounts.chances(other, key_accounts.weights_within(*self.limits), self.top)["in_top"]

    def hangs_on(self, account: object) -> tuple[str, ...]:
        """What might leave out one who is chosen: the "weights", the "other" way to count gaps, its "wallet"."""
        found = {
            "weights": self.near["in_top"].to_dict()[account] < SURE,
            "other": self.other_way.to_dict().get(account, 1.0) < SURE,
            "wallet": self.by_wallet["worst"].to_dict().get(account, 0) > self.top + len(self.refused),
        }  # fmt: skip
        return tuple(name for name, doubted in found.items() if doubted)

    @cached_property
    def swapped(self) -> tuple[list[str], list[str]]:
        """Who would come in, and who would drop out, if gaps were counted the other way: "euros" or "rank"."""
        totals = self.by_rank if self.parameters["points"] == "euros" else self.by_money
        decided = key_accounts.choose(totals, self.verified["verdict"].reindex(totals.index), self.top)
        other = decided.index[decided.isin(["chosen", "chosen_if"])]
        return [str(one) for one in other.difference(self.chosen, sort=False)], [str(one) for one in self.chosen.difference(other, sort=False)]

    @property
    def following(self) -> pd.Index:
        """Who are not chosen and fail no verifying criterion, the next in line first."""
        return self.standing.difference(self.chosen, sort=False)

    @property
    def full(self) -> pd.Index:
        """Those of the chosen that buy from others too, but from us already the most that they buy from one supplier."""
        gaps = self.gaps.loc[self.chosen]
        return self.chosen[((gaps["gap"] > DUST) & (gaps["attainable"] <= DUST)).to_numpy()]

    @property
    def unsure(self) -> pd.Index:
        """The other chosen ones."""
        return self.chosen.difference(self.sure, sort=False)

    @property
    def rivals(self) -> pd.Index:
        """Those who are not chosen, and would be in some of the weightings within limits; the likeliest first."""
        others = self.near.loc[self.standing.difference(self.chosen, sort=False), "in_top"]
        return others[others > 1 - SURE].sort_values(ascending=False, kind="stable").index

    @cached_property
    def border(self) -> tuple[str, str, float] | None:
        """The last who is chosen, the first who is not, and how often the one comes before the other; None if all fit."""
        out = self.standing.difference(self.chosen, sort=False)
        if not self.chooses or not len(out) or not len(self.chosen):
            return None
        last, first = self.scores.loc[self.chosen[-1]], self.scores.loc[out[0]]
        return str(self.chosen[-1]), str(out[0]), key_accounts.chance_ahead(last, first, *self.limits)

    @property
    def missing_decides(self) -> list[str]:
        """Criteria that would change the choice if all that the weights lack of a hundred went to them."""
        lacking = key_accounts.missing_weight(self.given_weights)
        if lacking <= 0:
            return []
        scores = self.scores.loc[self.standing]
        found = key_accounts.ranks_with_more(scores, self.given_weights[scores.columns], lacking) <= self.top
        usual = scores.index.isin(self.chosen)
        return [str(name) for name in found.columns if (found[name].to_numpy() != usual).any()]

    @cached_property
    def turns(self) -> pd.DataFrame:
        """How far each weight can move before the choice changes: as from `key_accounts.turning_points`."""
        return key_accounts.turning_points(self.scores.loc[self.standing], self.weights, self.top)

    @cached_property
    def beats(self) -> pd.DataFrame:
        """Who beats whom whatever the weights: as from `key_accounts.dominance`."""
        return key_accounts.dominance(self.scores.loc[self.totals.index])

    @cached_property
    def by_money(self) -> pd.Series:
        """Totals where gaps bring points in proportion to their money in place of ranks."""
        return self._totals(self.scored(self.values, "euros"))

    @cached_property
    def by_rank(self) -> pd.Series:
        """Totals where gaps bring points by rank."""
        return self._totals(self.scored(self.values, "rank"))

    def _totals_if(self, account: object, end: str) -> pd.Series:
        """The totals if the wallet of one candidate is the lowest ("_low") or the highest ("_high") that it may be."""
        moved = self.values.copy()
        own = moved.index == account
        moved[own] = self._by_end[end][own]
        return self._totals(self.scored(moved))

    @cached_property
    def _by_end(self) -> dict[str, pd.DataFrame]:
        return {end: self._values(end, end).reindex(index=self.values.index, columns=self.values.columns) for end in ("_low", "_high")}

    def comes_if(self, account: object) -> list[str]:
        """Who would be chosen in the place of one who is, if the wallet of that one is the lowest or the highest that it may be."""
        found: list[str] = []
        for end in ("_low", "_high"):
            totals = self._totals_if(account, end)
            decided = key_accounts.choose(totals, self.verified["verdict"].reindex(totals.index), self.top)
            if decided.to_dict()[account] not in ("chosen", "chosen_if"):
                found += [str(one) for one in decided.index[decided.isin(["chosen", "chosen_if"])] if one not in self.chosen]
        return list(dict.fromkeys(found))

    @cached_property
    def by_wallet(self) -> pd.DataFrame:
        """The place of each candidate if its own wallet is the lowest (`worst`) or the highest (`best`) that it may be."""
        ends = {
            end: pd.Series({account: int(key_accounts.rank_customers(self._totals_if(account, end))[account]) for account in self.values.index})
            for end in ("_low", "_high")}  # fmt: skip
        # A market that shrinks makes a large wallet the worse one.
        found = pd.DataFrame(ends).reindex(self.totals.index).assign(usual=self.places)
        return pd.DataFrame({"best": found.min(axis=1), "usual": found["usual"], "worst": found.max(axis=1)})

    @property
    def guessed(self) -> pd.Index:
        """Candidates whose wallet is told, and is a guess or nobody has told what it rests on; the first by points first."""
        told = self.accounts["wallet_likely"].notna() & self.accounts["basis"].isin([GUESS, ""])
        return self.totals.index[told.reindex(self.totals.index).to_numpy()]

    @cached_property
    def missing(self) -> pd.Series:
        """How many of the criteria are not known of each candidate, of those of whom some are not."""
        lacking = self.values.isna().sum(axis=1)
        return lacking[lacking > 0]

    @cached_property
    def hopeful(self) -> list[str]:
        """Those who are not chosen, lack some criteria, and would be chosen if they had the best of them."""
        found = []
        for account in self.missing.index.intersection(self.standing.difference(self.chosen)):
            best = self.values.copy()
            best.loc[account] = best.loc[account].fillna(best.max())
            places = key_accounts.rank_customers(self._totals(self.scored(best).loc[self.standing]))
            if places[account] <= self.top:
                found.append(str(account))
        return found

    # What the chosen bring

    def brings(self, whole: pd.Series | None) -> pd.Series | None:
        """Something of the company's customers, of the candidates; None where it is not known."""
        return None if whole is None else whole.reindex(self.accounts.index).fillna(0.0)

    def dependence(self, whole: pd.Series | None) -> tuple[float, float]:
        """The share of the company's sales or profit that the chosen bring, and the largest of them; NaN where unknown."""
        if whole is None:
            return float("nan"), float("nan")
        return key_accounts.dependence(whole, self.chosen)

    @property
    def of_profit(self) -> float:
        """The share of the company's profit that the chosen bring; NaN where it is not known of all of them."""
        if self.profit is None or self.sales is None:
            return float("nan")
        buyers = self.sales.reindex(self.chosen, fill_value=0.0)
        known = buyers.index[buyers > DUST].isin(self.profit.index).all()
        return self.dependence(self.profit)[0] if known else float("nan")

    @property
    def profit_known(self) -> float:
        """Of which share of the sales the profit is known."""
        if self.profit is None or self.sales is None or self.sales.sum() <= 0:
            return float("nan")
        return float(self.sales[self.sales.index.isin(self.profit.index)].sum() / self.sales.sum())

    @property
    def strangers(self) -> list[str]:
        """Candidates whom the purchases of the last year do not know."""
        if self.sales is None:
            return []
        return [str(account) for account in self.accounts.index if account not in self.sales.index]

    # Words

    def criterion(self, name: str) -> str:
        """What a criterion is called within a sentence."""
        own = str(self.book.criteria.at[name, "name"])
        return shortened(own, LONGEST) if own else CRITERION_NAMES[name].said()

    def name(self, account: object) -> str:
        """What a candidate is called, within a sentence."""
        return verbatim(self.label(account), LONGEST)

    def label(self, account: object) -> str:
        """The same as it stands by itself."""
        return self._labels[account]

    @cached_property
    def _labels(self) -> dict[object, str]:
        return {account: str(name) for account, name in self.names.items()}

    def quoted(self, accounts: Iterable[object], most: int = MOST_NAMED) -> str:
        """Candidates by name, within a sentence; of many, the first ones."""
        return joined(first_of([self.name(account) for account in accounts], most))

    def plain(self, *accounts: object, most: int = MOST_NAMED) -> str:
        """The same for the title of a figure, where nothing is bold."""
        return self.quoted(accounts, most).replace("\u2060", "")

    def money(self, amount: float) -> str:
        """An amount, to three digits: more is not known of an estimate."""
        return money(float(f"{amount:.3g}"), self.currency) if np.isfinite(amount) else money(amount, self.currency)

    @property
    def limits_said(self) -> str:
        """Within what the weights are moved, in words."""
        if self.limits_told:
            return both(fi="työkirjaan kirjatuissa rajoissa", en="within the limits entered in the workbook").said()
        return both(fi="enintään {away} suuntaan tai toiseen", en="by at most {away} either way").format(
            away=percent(self.parameters["weight_range"]))


def row(frame: pd.DataFrame, account: object) -> dict[str, float]:
    """The numbers of a frame that are a candidate's, by their columns."""
    place = list(frame.index).index(account)
    return {str(name): float(value) for name, value in frame.iloc[place].items()}
