"""What the report on customers starts from: who is a customer by which definition, and what each seller has achieved."""

from dataclasses import replace
from functools import cached_property
from typing import Any, Self

import pandas as pd

from asiakkuus_lib import profitability, yardsticks
from asiakkuus_lib.lessons.common.periods import PeriodCase, period_name, when
from asiakkuus_lib.locale import both
from asiakkuus_lib.reading import Costs
from asiakkuus_lib.report import MAY, OTHERS
from asiakkuus_lib.show import money, number, percent

# A sum below half a cent is nothing.
DUST = 0.005
# In a division: whom a definition holds, and whom it leaves out; whom to ask, and the rest.
INSIDE, OUTSIDE = "in", "out"
ASK, REST = "ask", "others"

# Who is a customer, from the widest definition to the narrowest; `{in_now}` and the others are periods.
DEFINITIONS = {
    "names": both(fi="nimi tiedossa", en="name is known"),
    "ever": both(fi="ostanut joskus (aineistossa)", en="has ever bought (in the data)"),
    "may_contact": both(fi="saa ottaa yhteyttä", en="may be contacted"),
    "active": both(fi="ostanut {in_now}", en="bought {in_now}"),
    "agreement": both(fi="sopimus voimassa", en="agreement in force"),
    "repeat": both(fi="ostanut {in_now} vähintään kahtena päivänä", en="bought on at least two days {in_now}"),
    "both_periods": both(fi="ostanut {in_now} ja {in_before}", en="bought {in_now} and {in_before}"),
}
# The same with a number, as in "972 have an agreement in force".
COUNTED = {
    "names": both(fi="nimiä on tiedossa {number}", en="{number} names are known"),
    "ever": both(fi="joskus on ostanut {number} asiakasta", en="{number} customers have ever bought"),
    "active": both(fi="{in_now} osti {number} asiakasta", en="{number} customers bought {in_now}"),
    "agreement": both(fi="sopimus on voimassa {number} asiakkaalla", en="{number} have an agreement in force"),
    "repeat": both(fi="vähintään kahtena päivänä osti {number}", en="{number} bought on at least two days"),
    "both_periods": both(fi="sekä {in_now} että {in_before} osti {number}", en="{number} bought both {in_now} and {in_before}"),
}
# Of buyers; "kept" and "left" are of agreements where those are known.
MOVE_NAMES = {
    "stayed": both(fi="ostivat taas", en="bought again"),
    "new": both(fi="uudet ostajat", en="new buyers"),
    "came_back": both(fi="palanneet ostajat", en="buyers who came back"),
    "gone": both(fi="eivät enää ostaneet", en="bought no more"),
}
YARDSTICK_NAMES = {
    "sales": both(fi="myynti", en="sales"),
    "new": both(fi="uudet asiakkaat", en="new customers"),
    "profit": both(fi="voitto", en="profit"),
    "kept": both(fi="pysyneiden osuus", en="share kept"),
}
# The same, as in "first in sales" (in Finnish "first by": "voitossa" may be read as "winning").
IN_YARDSTICK = {
    "sales": both(fi="myynnin mukaan", en="sales"),
    "new": both(fi="uusien asiakkaiden mukaan", en="new customers"),
    "profit": both(fi="voiton mukaan", en="profit"),
    "kept": both(fi="pysyneiden osuuden mukaan", en="the share kept"),
}


# The same, as in "last in new customers".
LAST_IN = {
    "profit": both(fi="voitossa", en="profit"),
    "new": both(fi="uusien asiakkaiden määrässä", en="new customers"),
    "kept": both(fi="pysyneiden osuudessa", en="the share kept"),
}


class Customers(PeriodCase):
    """The customers of a case by every definition that its data bears, and the sellers by every yardstick."""

    @cached_property
    def register(self) -> pd.DataFrame | None:
        """What the register tells of each customer; None where there is none."""
        read = self.inputs.get("register")
        return None if read is None else read.frame.drop_duplicates("customer_id").set_index("customer_id")

    @cached_property
    def agreements(self) -> pd.DataFrame | None:
        """Customers who have or have had an agreement, with `began` and `ended`; None where that is not told."""
        read = self.inputs.get("agreements")
        return None if read is None else read.frame.set_index("customer_id")

    def under_agreement(self, back: int = -1) -> pd.Series | None:
        """Whose agreement was in force when a period began; -1: on the reference date."""
        if self.agreements is None:
            return None
        if back not in self._in_force:
            found = yardsticks.in_force(self.agreements, self.ends(back)[0])
            self._in_force[back] = found.reindex(self.customers.index, fill_value=False).astype(bool)
        return self._in_force[back]

    @cached_property
    def _in_force(self) -> dict[int, pd.Series]:
        return {}

    @cached_property
    def days(self) -> pd.Series:
        """On how many days each customer bought in the last period."""
        return self.bought_in(0)

    @cached_property
    def days_before(self) -> pd.Series | None:
        """The same of the period before; None where the data does not hold it."""
        return self.bought_in(1) if self.covers(1) else None

    @cached_property
    def sales(self) -> pd.Series:
        """What each customer brought in the last period."""
        return self.sales_in(0)

    @cached_property
    def sales_before(self) -> pd.Series | None:
        """What each brought in the period before; None where the data does not hold it."""
        return self.sales_in(1) if self.covers(1) else None

    @cached_property
    def consent(self) -> pd.Series | None:
        """Whether each customer may be contacted; None where no register tells it."""
        return self.consent_of(self.customers.index)

    @cached_property
    def definitions(self) -> dict[str, pd.Series]:
        """Who is a customer by each definition of `DEFINITIONS` that the data bears, in that order."""
        everybody, found = pd.Series(True, self.customers.index), {}
        if self.register is not None:
            found["names"] = everybody
        found["ever"] = self.customers["recency"].notna()
        if self.consent is not None and (self.consent == MAY).any():
            found["may_contact"] = self.consent == MAY
        found["active"] = self.days > 0
        agreed = self.under_agreement()
        if agreed is not None and agreed.any():
            found["agreement"] = agreed
        found["repeat"] = self.days > 1
        if self.days_before is not None:
            found["both_periods"] = (self.days > 0) & (self.days_before > 0)
        return found

    @cached_property
    def movement(self) -> pd.Series | None:
        """What became of each customer from the period before to the last; None where the data does not hold both."""
        if self.days_before is None:
            return None
        begin = (self.reference - self.ends(0)[0]).days
        return yardsticks.movement(self.days_before > 0, self.days > 0, self.customers["age"] > begin)

    @cached_property
    def seller(self) -> pd.Series | None:
        """The seller of each customer, by contacts or else by the register; None where neither tells of two sellers."""
        told = self._told_seller
        if told is None:
            return None
        found = told.reindex(self.customers.index)
        return found if found.nunique() > 1 else None

    @property
    def by_contacts(self) -> bool:
        """Whether contacts tell whose customer each is."""
        read = self.inputs.get("contacts")
        told = read is not None and "seller_id" in read.frame and bool((read.frame["seller_id"] != "").any())
        return told and self.seller is not None

    @property
    def _told_seller(self) -> pd.Series | None:
        read = self.inputs.get("contacts")
        if read is not None and "seller_id" in read.frame and (read.frame["seller_id"] != "").any():
            return yardsticks.seller_of(read.frame, self.reference)
        if self.register is not None and "responsible" in self.register:
            responsible = self.register["responsible"]
            return responsible[responsible.notna() & (responsible != "")].astype(object)
        return None

    @cached_property
    def cost_year(self) -> int | None:
        """The calendar year whose costs count: the last whole one before the reference date; None: all the time."""
        costs = self._costs
        if costs is None or "year" not in costs:
            return None
        years = costs["year"].dropna().astype(int)
        whole = years[years < self.reference.year]
        return int((whole if len(whole) else years).max())

    @property
    def knows_goods(self) -> bool:
        """Whether the costs tell of the goods."""
        costs = self._costs
        return costs is not None and any(name in costs and costs[name].notna().any() for name in ("goods", "goods_rate"))

    @property
    def _costs(self) -> pd.DataFrame | None:
        read = self.inputs.get("costs")
        return read.within(self.transactions).frame if isinstance(read, Costs) else None

    @cached_property
    def profit(self) -> pd.Series | None:
        """What each customer has left after costs in `cost_year`; NaN for whose costs are not known, None for all."""
        costs = self._costs
        if costs is None:
            return None
        if self.cost_year is None:
            found = profitability.customer_profit_parts(self.transactions.relation, costs, None)["profit"]
        else:
            years = self._yearly_profit
            known = costs.loc[costs["year"] == self.cost_year, "customer_id"].unique()
            of_year = years[years.index.get_level_values("year") == self.cost_year].droplevel("year")
            found = of_year[of_year.index.isin(known)]
        return found.reindex(self.customers.index)

    @cached_property
    def _yearly_profit(self) -> pd.Series:
        """What each customer has left in each year; the same whatever the reference date."""
        costs = self._costs
        assert costs is not None
        return profitability.profit_by_year(self.transactions.relation, costs)["profit"]

    @cached_property
    def kept(self) -> pd.Series:
        """Who of those who could stay did (True) or did not (False); missing for the others.

        Where agreements are known: those in force when the last period began, and still on the reference date; else
        those who bought in the period before, and also in the last.
        """
        could, there = self.under_agreement(0), self.under_agreement()
        if could is None or there is None or not could.any():
            if self.days_before is None:
                return pd.Series(None, self.customers.index, dtype=object)
            could, there = self.days_before > 0, self.days > 0
        return there.astype(object).where(could, None)

    @cached_property
    def kept_before(self) -> pd.Series:
        """As `kept`, of those who could stay when the last period began; nobody where that is not known."""
        known = self.then is not None and self.then.kept_agreements == self.kept_agreements
        return self.then.kept.dropna() if self.then is not None and known else pd.Series(dtype=object)

    @property
    def kept_agreements(self) -> bool:
        """Whether staying is that of agreements, not of buyers."""
        could = self.under_agreement(0)
        return could is not None and bool(could.any())

    @cached_property
    def achieved(self) -> pd.DataFrame | None:
        """What each customer adds to the yardsticks of the seller: as for `yardsticks.measured`; None without sellers."""
        if self.seller is None:
            return None
        found = pd.DataFrame({"seller": self.seller, "sales": self.sales})
        if self.movement is not None:
            found["new"] = self.movement == "new"
        if self.profit is not None:
            found["profit"] = self.profit
        if self.kept.notna().any():
            found["kept"] = self.kept
        return found[found["seller"].notna()]

    @cached_property
    def sellers(self) -> pd.DataFrame | None:
        """Each seller by each yardstick, as from `yardsticks.measured`; what must not be told is NaN."""
        if self.achieved is None:
            return None
        told = self.told["seller"].reindex(self.achieved.index)
        found = yardsticks.measured(self.achieved[told != OTHERS])
        for name, parts in (("new", ["new"]), ("profit", ["profit"]), ("kept", ["kept", "could_stay", "stayed"])):
            if name in found:
                division = self.told[f"seller_{name}"]
                merged = self.achieved.loc[division.index[division == OTHERS], "seller"]
                found[parts] = found[parts].astype(float)
                found.loc[found.index.isin(merged), parts] = float("nan")
        return found

    def ranks_by(self, yardstick: str) -> bool:
        """Whether the sellers can be put in order by a yardstick: two of them have it, and none of them hides it."""
        if self.sellers is None or yardstick not in self.sellers:
            return False
        hidden = yardstick != "sales" and (self.told[f"seller_{yardstick}"] == OTHERS).any()
        return not hidden and int(self.sellers[yardstick].notna().sum()) > 1

    @cached_property
    def _chances(self) -> dict[str, pd.DataFrame]:
        return {}

    def chances(self, yardstick: str) -> pd.DataFrame | None:
        """How certain the order of the sellers is by a yardstick, as from `yardsticks.rank_chances`.

        None where sellers, or the yardstick, are not known or must not be told.
        """
        if self.achieved is None or self.sellers is None or not self.ranks_by(yardstick):
            return None
        if yardstick not in self._chances:
            told = self.sellers.index[self.sellers[yardstick].notna()]
            own = self.achieved[self.achieved["seller"].isin(told)]
            self._chances[yardstick] = yardsticks.rank_chances(
                own[yardstick].astype(float), own["seller"], share=yardstick == "kept"
            )
        return self._chances[yardstick]

    @property
    def left(self) -> pd.Series:
        """Who could have stayed and did not: whose agreement ended in the last period, or else who bought no more."""
        return self.kept.map(lambda stays: stays is False).astype(bool)

    @cached_property
    def ask(self) -> pd.Series:
        """Whom to ask why they left: those of `left` who may be contacted, where a register tells it."""
        wanted = self.left if self.consent is None else self.left & (self.consent == MAY)
        return pd.Series(REST, self.customers.index, dtype=object).where(~wanted, ASK)

    @property
    def lost(self) -> pd.Series:
        """What each customer brought in the period before, or in the last where that is not known."""
        return self.sales if self.sales_before is None else self.sales_before

    @cached_property
    def divisions(self) -> dict[str, pd.Series]:
        """Everything that figures are given of, the most important first."""
        found = {
            name: pd.Series(OUTSIDE, inside.index, dtype=object).where(~inside, INSIDE)
            for name, inside in self.definitions.items()
        }
        if self.movement is not None:
            found["movement"] = self.movement
            if self.days_before is not None:
                found["before"] = pd.Series(OUTSIDE, self.customers.index, dtype=object).where(self.days_before == 0, INSIDE)
        if self.achieved is not None:
            of = self.achieved["seller"].astype(str)
            found["seller"] = of
            for name in ("new", "profit", "kept"):
                if name in self.achieved:
                    own = self.achieved[name]
                    told = own.notna().astype(str) if name == "profit" else own.astype(object).where(own.notna(), "").astype(str)
                    found[f"seller_{name}"] = of + "\n" + told
        found["ask"] = self.ask
        kept = self.kept.dropna()
        if len(kept):
            found["kept"] = kept.astype(str)
        kept_before = self.kept_before
        if len(kept_before):
            found["kept_before"] = kept_before.astype(str)
        return found

    @cached_property
    def then(self) -> Self | None:
        """The same as it was when the last period began; None where the data does not hold the one before."""
        if not self.covers(1):
            return None
        past = replace(self, reference=self.ends(0)[0])
        if self.cost_year is not None:
            vars(past)["_yearly_profit"] = self._yearly_profit
        return past

    def counted(self, definition: str) -> int | None:
        """How many customers there are by a definition; None where that must not be told."""
        if definition not in self.definitions:
            return None
        told = self.told[definition]
        return None if (told == OTHERS).any() else int((told == INSIDE).sum())

    def worth(self, definition: str) -> float:
        """What the customers by a definition brought in the last period."""
        return float(self.sales[self.definitions[definition]].sum())


def rows(frame: pd.DataFrame) -> dict[str, dict[str, Any]]:
    """The rows of a frame by their names."""
    return {str(name): {str(column): value for column, value in row.items()} for name, row in frame.to_dict("index").items()}


def first_by(frame: pd.DataFrame, column: str) -> str:
    """Which row has the largest value."""
    return str(frame[column].idxmax())


def capital(text: str) -> str:
    """The same with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def sheet_name() -> str:
    """The sheet that lists all customers."""
    return both(fi="Asiakkaat", en="Customers")


def definition_name(case: Customers, name: str) -> str:
    """Who is a customer by a definition, in words."""
    words = DEFINITIONS[name].said()
    return words.format(in_now=when(case)[0], in_before=when(case, 1)[0])


def counted_words(case: Customers, name: str) -> str:
    """How many customers there are by a definition, as a clause."""
    periods = {"in_now": when(case)[0], "in_before": when(case, 1)[0]}
    return COUNTED[name].said().format(number=number(case.counted(name) or 0), **periods)


def in_yardstick(case: Customers, name: str) -> str:
    """A yardstick, as in "first in sales"; profit with its year, where that is not the period."""
    year = str(case.cost_year or "")
    if name != "profit" or year == period_name(case):
        return IN_YARDSTICK[name].said()
    if not year:
        return both(fi="koko ajan voiton mukaan", en="the profit of the whole time")
    return both(fi="vuoden {year} voiton mukaan", en="the profit of {year}").format(year=year)


def written(case: Customers, yardstick: str, value: float) -> str:
    """A value of a yardstick, in words."""
    if yardstick in ("sales", "profit"):
        return money(value, case.currency)
    return percent(value) if yardstick == "kept" else number(value)
