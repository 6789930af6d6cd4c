"""What the report on grouping starts from: who the customers are now, who they were a period ago, and what they brought."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any, Self

import pandas as pd

from asiakkuus_lib import grouping, profitability
from asiakkuus_lib.lessons.common.periods import YEAR, PeriodCase
from asiakkuus_lib.locale import both
from asiakkuus_lib.reading import Costs
from asiakkuus_lib.report import MAY, OTHERS, others_name
from asiakkuus_lib.show import percent

# How long the early stretch of a relationship lasts.
EARLY_DAYS = 90
# A sum below half a cent is nothing.
DUST = 0.005
# Whom the report has something to say of: fallen from the most valuable and still here, fallen and gone, come once.
FELL, GONE, ONCE = "fell", "fell and gone", "came once"

# What names are, by group: "41 % of the names are former customers".
GROUP_IS = {
    "potential": both(fi="potentiaalisia", en="potential customers"),
    "occasional": both(fi="satunnaisasiakkaita", en="occasional customers"),
    "regular": both(fi="kanta-asiakkaita", en="regular customers"),
    "former": both(fi="entisiä", en="former customers"),
    "outside": both(fi="kohderyhmän ulkopuolisia", en="outside the target group"),
}
GROUP_NAMES = {
    "potential": both(fi="potentiaaliset", en="potential"),
    "occasional": both(fi="satunnaisasiakkaat", en="occasional"),
    "regular": both(fi="kanta-asiakkaat", en="regular"),
    "former": both(fi="entiset", en="former"),
    "outside": both(fi="kohderyhmän ulkopuoliset", en="outside the target group"),
}
VALUE_NAMES = {
    "valuable": both(fi="arvokkaimmat", en="most valuable"),
    "good": both(fi="hyvät", en="good"),
    "small": both(fi="pienet", en="small"),
    "none": both(fi="ei ostoja", en="no purchases"),
}
STRATEGY_NAMES = {
    "retain": both(fi="säilytettävät", en="to be retained"),
    "develop": both(fi="kehitettävät", en="to be developed"),
    "change_or_end": both(fi="muutettavat tai päätettävät", en="to be changed or ended"),
    "standard": both(fi="muut", en="others"),
}
STAGE_NAMES = {
    "first_contact": both(fi="ensikontakti", en="first contact"),
    "early": both(fi="alkumetrit", en="early stretch"),
    "development": both(fi="jatkuva kehittäminen", en="continuous development"),
    "ended": both(fi="päättynyt", en="ended"),
}


class Grouping(PeriodCase):
    """The customers of a case, grouped as they are now and as they were a period ago."""

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> Self:
        """Read the purchases, and what else there is: register, agreements, contacts, costs.

        Raises
        ------
        DataError
            If a file cannot be read.
        ParameterError
            If a limit makes no sense.
        """
        case = super().read(given)
        grouping.value_classes(pd.Series(dtype=float), given["value_bins"])
        return case

    @cached_property
    def register(self) -> pd.DataFrame | None:
        """What the register tells of each customer; None where there is none."""
        read = self.inputs.get("register")
        return None if read is None else read.frame.set_index("customer_id")

    @cached_property
    def customers(self) -> pd.DataFrame:
        """The same, with `ended`: whether the agreement has."""
        found = super().customers
        return found.assign(ended=found.index.isin(self._ended))

    @property
    def _ended(self) -> pd.Index:
        """Customers whose agreement had ended by the reference date."""
        read = self.inputs.get("agreements")
        if read is None:
            return pd.Index([])
        frame = read.frame
        return pd.Index(frame.loc[pd.to_datetime(frame["ended"]) <= self.reference, "customer_id"])

    @cached_property
    def groups(self) -> pd.Series:
        """The traditional group of each customer."""
        return grouping.traditional_groups(self.customers, self.parameters["regular_min"], self.parameters["lapse_days"])

    @cached_property
    def stages(self) -> pd.Series:
        """How far the relationship with each customer has come."""
        return grouping.lifecycle_stages(self.customers, EARLY_DAYS, self.parameters["lapse_days"])

    @property
    def _days(self) -> int:
        return (self.reference - self.ends(0)[0]).days

    def value_in(self, back: int) -> pd.Series:
        """The value class of each customer in a period; who returned all that was bought is small, not without purchases."""
        found = grouping.value_classes(self.sales_in(back), self.parameters["value_bins"])
        return found.mask((found == "none") & (self.bought_in(back) > 0), "small")

    @cached_property
    def sales(self) -> pd.Series:
        """What each customer brought in the last period."""
        return self.sales_in(0)

    @cached_property
    def sales_before(self) -> pd.Series | None:
        """What each brought in the period before; None where the data does not hold it."""
        return self.sales_in(1) if self.covers(1) else None

    @cached_property
    def value(self) -> pd.Series:
        """The value class of each customer in the last period."""
        return self.value_in(0)

    @cached_property
    def value_before(self) -> pd.Series | None:
        """The value class in the period before."""
        return self.value_in(1) if self.covers(1) else None

    @cached_property
    def best_before(self) -> pd.Series:
        """The best value class of all whole periods before the last."""
        found = pd.Series("none", self.customers.index, dtype=object)
        order, back = list(grouping.VALUES), 1
        while self.covers(back):
            then = self.value_in(back)
            found = found.where(found.map(order.index) <= then.map(order.index), then)
            back += 1
        return found

    @cached_property
    def profit(self) -> pd.Series | None:
        """What each customer has left after costs; None where costs are not known."""
        costs = self.inputs.get("costs")
        if not isinstance(costs, Costs):
            return None
        parts = profitability.customer_profit_parts(self.transactions.relation, costs.within(self.transactions).frame, None)
        return parts["profit"].reindex(self.customers.index)

    @cached_property
    def strategy(self) -> pd.Series:
        """What to do about each customer who has bought in the last period; NaN for the others.

        A loss is not held against a relationship that is younger than a year: winning it has just been paid.
        """
        known = self.profit if self.profit is not None else pd.Series(float("nan"), self.customers.index)
        judged = known.where(self.customers["age"] >= YEAR)
        found = grouping.strategies(judged, self.value, self.best_before)
        return found.where(self.value != "none")

    @cached_property
    def need(self) -> pd.Series | None:
        """The need of each customer; NaN where it is not told, None where no register tells it."""
        if self.register is None or "need" not in self.register:
            return None
        told = self.register["need"].reindex(self.customers.index)
        return told.where(told.notna() & (told != ""))

    @cached_property
    def need_value(self) -> pd.Series | None:
        """Need and value class of each customer who has bought in the last period and whose need is known."""
        if self.need is None or not self.need.notna().any():
            return None
        return (self.need.astype(object) + "\n" + self.value.astype(object)).where(self.value != "none")

    @cached_property
    def contacts(self) -> pd.Series | None:
        """How often each customer was contacted in the last period; None where contacts are not known."""
        read = self.inputs.get("contacts")
        if read is None:
            return None
        begin, end = self.ends(0)
        days = pd.to_datetime(read.frame["date"])
        found = read.frame.loc[(days >= begin) & (days < end), "customer_id"].value_counts()
        return found.reindex(self.customers.index, fill_value=0)

    @cached_property
    def served(self) -> pd.Series | None:
        """The value class of those whom the sellers have ever been in contact with; NaN for the others.

        The class of the period before, where it is known, and of those who had bought by then: that of the period itself
        would prove itself, and winning somebody new takes contacts.
        """
        read = self.inputs.get("contacts")
        if read is None:
            return None
        known = self.value if self.value_before is None else self.value_before.where(self.customers["age"] > self._days)
        return known.where(known.index.isin(read.frame["customer_id"]))

    @cached_property
    def back(self) -> pd.DataFrame:
        """As from `grouping.came_back`, of those whose beginning the data shows.

        Where the register does not tell when a customer came, whoever did not buy in the first months is taken to be new.
        """
        found = grouping.came_back(self.transactions.relation, self.reference, EARLY_DAYS)
        if self.register is not None and "acquired_on" in self.register:
            came = pd.to_datetime(self.register["acquired_on"]).reindex(found.index)
            if came.notna().any():
                return found[came >= self.transactions.first_day]
        shown = (self.reference - self.transactions.first_day).days - EARLY_DAYS
        return found[found["age"] <= shown]

    @cached_property
    def returned(self) -> pd.Series:
        """Of those who came once at first, over a year ago: "returned" or "not returned"."""
        seen = self.back[(self.back["age"] >= YEAR) & (self.back["visits"] == 1)]
        return seen["returned"].map({True: "returned", False: "not returned"})

    @cached_property
    def consent(self) -> pd.Series | None:
        """Whether each customer may be contacted; None where no register tells it."""
        return self.consent_of(self.customers.index)

    @cached_property
    def todo(self) -> pd.Series:
        """What each customer is to be approached for; "others" for the rest.

        `FELL` are those who were most valuable a period ago and are not any more, `GONE` those of them whose agreement
        has ended, and `ONCE` those who have come for the first time lately, and once.
        """
        found = pd.Series("others", self.customers.index, dtype=object)
        once = self.back.index[(self.back["age"] <= EARLY_DAYS) & (self.back["visits"] == 1)]
        found[found.index.isin(once)] = ONCE
        if self.value_before is not None:
            fallen = (self.value_before == "valuable") & (self.value != "valuable")
            found[fallen], found[fallen & self.customers["ended"]] = FELL, GONE
        return found

    @cached_property
    def asked(self) -> pd.Series:
        """The same, of those who may be contacted, where a register tells it."""
        wanted = self.todo.where(self.todo != GONE, "others")
        return wanted if self.consent is None else wanted.where(self.consent == MAY, "others")

    @cached_property
    def divisions(self) -> dict[str, pd.Series]:
        """Everything that figures are given of, the most important first."""
        found = {"value": self.value, "group": self.groups, "todo": self.todo, "asked": self.asked}
        if self.value_before is not None:
            found["before"] = self.value_before
            moves = self.value_before.astype(object) + ">" + self.value.astype(object)
            found["move"] = moves.where(moves != "none>none")
            found["top"] = self.top
        found["strategy"] = self.strategy
        if self.groups_before is not None:
            found["group_before"] = self.groups_before
        if self.need_value is not None:
            found["need_value"] = self.need_value
        if self.served is not None:
            found["served"] = self.served
        return found | {"stage": self.stages, "returned": self.returned}

    @cached_property
    def then(self) -> Self | None:
        """The same as it was when the last period began; None where the data does not hold the one before."""
        return replace(self, reference=self.ends(0)[0]) if self.covers(1) else None

    @cached_property
    def groups_before(self) -> pd.Series | None:
        """The traditional groups when the last period began; NaN for who was not known yet."""
        if self.then is None:
            return None
        found = self.then.groups.reindex(self.customers.index)
        if self.register is None or "acquired_on" not in self.register:
            return found
        came = pd.to_datetime(self.register["acquired_on"]).reindex(found.index)
        return found.where(~(found.isin(["potential", "outside"]) & (came >= self.then.reference)))

    @cached_property
    def top(self) -> pd.Series:
        """Who was among the top fifth of the period before ("top"), and who else bought then ("rest")."""
        assert self.sales_before is not None
        bought = self.sales_before[self.sales_before > DUST].sort_index().sort_values(ascending=False, kind="stable").index
        first = bought[: max(1, round(len(bought) / 5))]
        return pd.Series("rest", bought, dtype=object).where(~bought.isin(first), "top").reindex(self.customers.index)

    def told_sum(self, division: str, amounts: pd.Series) -> pd.Series:
        """The sum of something over the groups of a division, as they may be told."""
        return amounts.groupby(self.told[division]).sum()


def named(names: Mapping[str, Any], groups: pd.Index) -> list[str]:
    """What groups are called, the merged ones too."""
    return [others_name() if group == OTHERS else str(names[group]) for group in groups]


def signed(share: float) -> str:
    """A change as a percentage with its sign."""
    return ("+" if share > 0 else "") + percent(share, 1)
