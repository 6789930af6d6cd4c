"""What the report on share of wallet starts from: the wallets, what has been bought, and what growth has cost."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Self

import pandas as pd

from asiakkuus_lib import customer_share, profitability
from asiakkuus_lib.advice import Setting
from asiakkuus_lib.errors import DataError, ParameterError
from asiakkuus_lib.lessons.common.account_book import AccountBook
from asiakkuus_lib.lessons.common.account_book.purchases import BookAndPurchases
from asiakkuus_lib.lessons.common.names import first_of, joined
from asiakkuus_lib.lessons.common.terms import purchases_setting
from asiakkuus_lib.locale import both
from asiakkuus_lib.reading import Costs, Transactions, course_data, match_currency
from asiakkuus_lib.report import CustomerCase, settings
from asiakkuus_lib.report.reading_parameters import READING, read_further, read_purchases
from asiakkuus_lib.show import money, number, percent
from asiakkuus_lib.show.text import verbatim
from asiakkuus_lib.summary import reference_date

# The parameter that names the workbook.
BOOK = "account_book_path"
# Letters of an account's name within a sentence.
LONGEST = 40
# A sum below half a cent is nothing.
DUST = 0.005
# Where the target is out of reach, the accounts to begin with are the fewest that bring so much of what all bring.
MOST = 0.8
# How a wallet was estimated where nobody knows.
GUESS = "guess"
BUSINESS = "business"
# The parameters that tell what sales from each source were and cost, in the order of `customer_share.SOURCES`.
SOURCE_SALES, SOURCE_COSTS = "source_sales", "source_costs"

# What is assumed of growth where nobody says otherwise: the target, and which part of what can be won is counted on.
ASSUMED = {"growth_target": 250_000.0, "win_share": 0.5}

SOURCE_NAMES = {
    "current_more": both(fi="nykyisille samaa lisää", en="more of the same to current customers"),
    "current_new_products": both(fi="nykyisille uusia tuotteita", en="new products to current customers"),
    "referral": both(fi="suositellut uudet asiakkaat", en="new customers referred by current ones"),
    "prospecting": both(fi="prospektoidut uudet asiakkaat", en="new customers by prospecting"),
    "win_back": both(fi="takaisin voitetut asiakkaat", en="lost customers won back"),
}
STAGE_NAMES = {
    "identified": both(fi="tunnistettu", en="identified"),
    "selected": both(fi="valittu kohderyhmään", en="selected as target"),
    "contacted": both(fi="yhteys otettu", en="contacted"),
    "offer": both(fi="tarjous", en="offer"),
    "trial_purchase": both(fi="kokeiluosto", en="trial purchase"),
    "customer": both(fi="asiakas", en="customer"),
}
BASIS_NAMES = {
    "told": both(fi="asiakas kertoi", en="told by the customer"),
    "tender": both(fi="tarjouspyyntö", en="tender"),
    "model": both(fi="laskelma", en="model"),
    GUESS: both(fi="arvaus", en="guess"),
}


@dataclass(frozen=True, eq=False)
class CustomerShare(BookAndPurchases, CustomerCase):
    """The workbook of key accounts, and what else there is: purchases, costs, prospects, what sales have cost.

    Parameters
    ----------
    book : AccountBook
        Accounts with their wallets, and what each could buy of what.
    transactions : Transactions or None
        Purchases, where they were given.
    """

    book: AccountBook
    transactions: Transactions | None

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> Self:
        """Read the workbook, and what else the parameters name.

        Raises
        ------
        DataError
            If a file cannot be read, or none of the accounts that should be is found among the purchases.
        ParameterError
            If other data was given without the workbook, costs without purchases, or the sales and the costs of the
            sources do not match.
        """
        own = is_own(given)
        if not own and not given[BOOK]:
            raise ParameterError(
                both(fi="Raportti tehdään avainasiakkaiden työkirjasta: anna se asetuksella {setting}.",
                     en="The report is made from the workbook of key accounts: give it with {setting}."),
                setting=Setting(BOOK, "…"))
        if given["costs_path"] and not given["data_path"]:
            raise ParameterError(
                both(fi="Kuluista lasketaan voitto vain yhdessä ostotapahtumien kanssa: anna nekin asetuksella {setting}.",
                     en="Profit is computed from costs together with transactions: give those too, with {setting}."),
                setting=purchases_setting())
        _refuse_half_of_the_sources(given)
        given = {**{name: parameter.default for name, parameter in READING.items()}, **given}
        book = AccountBook.of_course() if own else AccountBook.read(given[BOOK], "customer_share")
        transactions = read_purchases(given["data_path"], given, None) if own or given["data_path"] else None
        until = reference_date(given["as_of"]) if given["as_of"] else None
        inputs = read_further(given, until, None, own=own)
        for read in inputs.values():
            if transactions is not None:
                match_currency(read, transactions)
        reference = until or (transactions.last_day if transactions is not None else pd.Timestamp.now().normalize()) + pd.Timedelta(days=1)
        case = cls(settings(given), reference, inputs, book, transactions)
        case.refuse_strangers()
        return case

    def of_course(self) -> Self:
        """The same of the course's own data, with the course's own target."""
        paths = {name: "" for name in self.parameters if name.endswith("_path")}
        reading = {name: parameter.default for name, parameter in READING.items() if name in self.parameters}
        usual = {**self.parameters, **paths, **reading, SOURCE_SALES: [], SOURCE_COSTS: [], **ASSUMED}
        return self if usual == self.parameters else self.read(usual)

    # The data

    @property
    def pseudonymised(self) -> bool:
        """Never: the report is about accounts that its reader knows by name."""
        return False

    @property
    def first_day(self) -> pd.Timestamp:
        """The day of the first purchase; without purchases, the reference date."""
        return self.reference if self.transactions is None else self.transactions.first_day

    @property
    def year_ago(self) -> pd.Timestamp:
        """The first day of the last year."""
        return self.reference - pd.DateOffset(years=1)

    # The accounts

    @cached_property
    def accounts(self) -> pd.DataFrame:
        """The accounts of the workbook; what nobody has written that they bought is from the purchases."""
        told = self.book.accounts
        if self.transactions is None:
            return told
        bought = self.ever_bought.reindex(told.index).fillna(0.0).clip(lower=0.0)
        return told.assign(bought=told["bought"].fillna(bought))

    @cached_property
    def ever_bought(self) -> pd.Series:
        """What everybody who has ever bought has bought in the last year."""
        assert self.transactions is not None
        of = self.transactions.relation
        ever = profitability.sales_between(of, self.first_day, self.reference)
        return profitability.sales_between(of, self.year_ago, self.reference).reindex(ever.index, fill_value=0.0)

    @cached_property
    def strangers(self) -> pd.Index:
        """Accounts of which nobody has written what they bought, and which the purchases do not know at all."""
        if self.transactions is None:
            return pd.Index([])
        asked = self.book.accounts["bought"].isna()
        return asked.index[asked].difference(self.ever_bought.index)

    def refuse_strangers(self) -> None:
        """Stop where the purchases know none of the accounts of which they should tell.

        Raises
        ------
        DataError
            Then the numbers are written in another way, and all gaps would be too wide.
        """
        asked = self.book.accounts.index[self.book.accounts["bought"].isna()]
        if self.transactions is not None and len(asked) and len(self.strangers) == len(asked):
            raise DataError(
                both(fi="Ostoista ei löydy yhtäkään työkirjan asiakasta, jonka ostot puuttuvat: {names}. Kirjoita työkirjaan samat asiakasnumerot kuin ostoissa, tai se, mitä asiakas on ostanut.",
                     en="None of the accounts whose purchases are missing from the workbook is found among the transactions: {names}. Write the same customer numbers in the workbook as in the transactions, or what the account has bought."),
                names=self.quoted(asked))

    @cached_property
    def gaps(self) -> pd.DataFrame:
        """Share of wallet and gaps of each account: as from `customer_share.account_gaps`."""
        return customer_share.account_gaps(self.accounts[
            ["bought", "wallet_low", "wallet_likely", "wallet_high", "most_to_one", "market_growth", "share_before", "share_after"]])

    @cached_property
    def known(self) -> pd.DataFrame:
        """The gaps of the accounts whose wallet and purchases are known."""
        return self.gaps[self.gaps["gap"].notna()]

    def sums(self, what: str) -> tuple[float, float, float]:
        """Lowest, likely and highest sum of a gap over the accounts of which it is known; NaN where it is of none."""
        low, likely, high = (float(self.gaps[f"{what}{end}"].sum(min_count=1)) for end in ("_low", "", "_high"))
        return low, likely, high

    @property
    def share(self) -> float:
        """Our share of all the known wallets together."""
        wallet = float(self.known["wallet"].sum())
        bought = float(self.accounts.loc[self.known.index, "bought"].sum())
        return bought / wallet if wallet > 0 else float("nan")

    @cached_property
    def guessed(self) -> pd.Index:
        """Accounts whose wallet is a guess."""
        basis = self.accounts.loc[self.known.index, "basis"]
        return basis.index[basis == GUESS]

    @cached_property
    def profit(self) -> pd.Series | None:
        """What each account has left after its costs, in the last year of which they are known; None without costs."""
        read = self.inputs.get("costs")
        if not isinstance(read, Costs) or self.transactions is None:
            return None
        costs = read.within(self.transactions).frame
        of = self.transactions.relation
        if costs.empty or not costs["customer_id"].isin(self.accounts.index).any():
            return None
        costs = costs[costs["customer_id"].isin(self.accounts.index)]
        if "year" not in costs:
            return profitability.customer_profit_parts(of, costs)["profit"].reindex(self.accounts.index)
        years = profitability.profit_by_year(of, costs)["profit"]
        whole = [int(year) for year in costs["year"].dropna().unique() if year < self.reference.year]
        last = max(whole or [int(costs["year"].max())])
        told = costs.loc[costs["year"] == last, "customer_id"]
        of_year = years[years.index.get_level_values("year") == last].droplevel("year")
        return of_year[of_year.index.isin(told)].reindex(self.accounts.index)

    @property
    def at_a_loss(self) -> pd.Index:
        """Accounts that have left less than nothing."""
        return pd.Index([]) if self.profit is None else self.profit.index[self.profit < -DUST]

    # Where growth comes from

    @property
    def target(self) -> float:
        """By how much sales are to grow in a year."""
        return float(self.parameters["growth_target"])

    @property
    def win_share(self) -> float:
        """Which part of what can be won is counted on in a year."""
        return float(self.parameters["win_share"])

    @cached_property
    def reachable(self) -> pd.Series:
        """What each account is counted on to bring, the most first; those at a loss are left out."""
        found = self.gaps["attainable"].drop(self.at_a_loss) * self.win_share
        return found[found > DUST].sort_values(ascending=False, kind="stable")

    @cached_property
    def planned(self) -> pd.Series:
        """The same, of those whose wallet is more than a guess: what a plan of sales can rest on."""
        return self.reachable[~self.reachable.index.isin(self.guessed)]

    @cached_property
    def first(self) -> pd.Index:
        """The fewest accounts that bring the target, the most first; if all do not, the fewest that bring most of what they can."""
        return customer_share.fewest_to_reach(self.planned, min(self.target, MOST * float(self.planned.sum())))

    @property
    def unlimited(self) -> pd.Index:
        """Those of them from whom all is taken for attainable: of what they buy at most from one supplier nothing is told, or 100 %."""
        limit = self.accounts.loc[self.first, "most_to_one"]
        # The workbook has 100 % where nothing was entered.
        return limit.index[limit.isna() | (limit >= 1)]

    @cached_property
    def entered_limit(self) -> pd.Series:
        """What each account buys at most from one supplier, as it was entered; NaN where nothing was."""
        told = self.book.filled.frames["accounts"]
        return pd.Series(pd.to_numeric(told["most_to_one"]).to_numpy(), index=told["account"].astype(str))

    @property
    def brought_by_first(self) -> tuple[float, float]:
        """What those to begin with bring by the lowest and by the highest wallets."""
        low, high = (float(self.gaps.loc[self.first, f"attainable{end}"].sum()) * self.win_share for end in ("_low", "_high"))
        return low, high

    def reached(self, end: str = "") -> float:
        """What all accounts are counted on to bring, by the likely wallets, the lowest ("_low") or the highest ("_high")."""
        return float(self.gaps.loc[self.reachable.index, f"attainable{end}"].sum()) * self.win_share

    @cached_property
    def open_space(self) -> pd.DataFrame:
        """What each account could still buy of each thing: as from `customer_share.white_space`."""
        return customer_share.white_space(self.book.opportunities)

    @cached_property
    def sources(self) -> pd.DataFrame | None:
        """What sales from each source were and cost: as from `customer_share.selling_costs`; None where it is not told.

        Of the course, the last year on record.
        """
        told = self._told_sources
        return None if told is None else customer_share.selling_costs(told)

    @cached_property
    def classes(self) -> pd.DataFrame | None:
        """The same by the classes of the rule of 1, 5 and 25."""
        told = self._told_sources
        return None if told is None else customer_share.selling_costs(told, "rule_class")

    @cached_property
    def _told_sources(self) -> pd.DataFrame | None:
        sales, costs = self.parameters[SOURCE_SALES], self.parameters[SOURCE_COSTS]
        if sales:
            rows = pd.DataFrame({"source": customer_share.SOURCES, "sales": sales, "cost": costs})
            return rows.assign(rule_class=rows["source"].map(customer_share.RULE_CLASS))
        if not self.own:
            return None
        course = course_data("sales_sources")
        last = course[course["year"] == self.source_year]
        return last.rename(columns={"units_sold": "units", "selling_cost_eur": "cost", "sales_eur": "sales"})

    @property
    def source_year(self) -> int | None:
        """The year of the course's costs of selling; None where they are the reader's own."""
        return int(course_data("sales_sources")["year"].max()) if self.own and not self.parameters[SOURCE_SALES] else None

    @cached_property
    def prospects(self) -> pd.DataFrame | None:
        """Prospects with `won`, `cost` and, where it is told, `stage_reached`; those of businesses, where types are told."""
        read = self.inputs.get("prospects")
        if read is None:
            return None
        found = read.frame
        if self.business_alone:
            found = found[found["customer_type"] == BUSINESS]
        stage = found["stage_reached"] if "stage_reached" in found else pd.Series("", found.index)
        won = stage == customer_share.WON
        if "won" in found:
            won = found["won"].astype("boolean").fillna(won).astype(bool)
        return found.assign(won=won, cost=found["cost"].fillna(0.0)).reset_index(drop=True)

    @property
    def business_alone(self) -> bool:
        """Whether only the prospects that are businesses are counted: there are some, and others too."""
        read = self.inputs.get("prospects")
        if read is None or "customer_type" not in read.frame:
            return False
        return bool((read.frame["customer_type"] == BUSINESS).any())

    @cached_property
    def winning(self) -> customer_share.CostOfWinning | None:
        """What winning customers has cost, with failed attempts and without; None where prospects are not told."""
        if self.prospects is None or self.prospects.empty:
            return None
        return customer_share.cost_of_winning(self.prospects["won"].tolist(), self.prospects["cost"].tolist())

    @cached_property
    def funnel(self) -> pd.DataFrame | None:
        """How far prospects came and what was spent: as from `customer_share.acquisition_funnel`; None without stages."""
        rows = self.prospects
        if rows is None or rows.empty or "stage_reached" not in rows or not rows["stage_reached"].isin(customer_share.STAGES).all():
            return None
        return customer_share.acquisition_funnel(rows["stage_reached"].tolist(), rows["cost"].tolist())

    # Words

    def money(self, amount: float, decimals: int = 0) -> str:
        """An amount as it is."""
        return money(amount, self.currency, decimals)

    def about(self, amount: float) -> str:
        """An estimated amount, to three digits: more would be known of it than is."""
        return money(rounded(amount), self.currency)

    def spread(self, low: float, high: float) -> str:
        """The range of an estimate, in words."""
        return both(fi="{low_number}–{high}", en="{low}–{high}").format(low_number=number(rounded(low)), low=self.about(low), high=self.about(high))

    def quoted(self, accounts: pd.Index, most: int = 4) -> str:
        """Accounts by name, within a sentence; of many, the first ones."""
        return joined(first_of([verbatim(str(name), LONGEST) for name in self.names[accounts]], most))

    @property
    def win_words(self) -> str:
        """The part that is counted on, in words."""
        return both(fi="puolet", en="half").said() if self.win_share == 0.5 else percent(self.win_share)


def is_own(given: Mapping[str, Any]) -> bool:
    """Whether no file was given, so that all is the course's own."""
    return not any(value for name, value in given.items() if name.endswith("_path") and isinstance(value, str))


def rounded(amount: float) -> float:
    """An amount to three digits."""
    return float(f"{amount:.3g}")


def _refuse_half_of_the_sources(given: Mapping[str, Any]) -> None:
    lists = {name: given[name] for name in (SOURCE_SALES, SOURCE_COSTS)}
    if any(lists.values()) and any(len(told) != len(customer_share.SOURCES) for told in lists.values()):
        raise ParameterError(
            both(fi="Anna sekä {sales} että {costs}, kummassakin {n} lukua tässä järjestyksessä: {names}.",
                 en="Give both {sales} and {costs}, {n} numbers in each, in this order: {names}."),
            sales=SOURCE_SALES, costs=SOURCE_COSTS, n=len(customer_share.SOURCES),
            names=", ".join(str(name) for name in SOURCE_NAMES.values()))
