"""What the report on a loyalty programme starts from: its members and those like them, what they left, and a pilot by lot."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any, NamedTuple, Self

import narwhals as nw
import numpy as np
import pandas as pd

from asiakkuus_lib import loyalty_programme
from asiakkuus_lib.advice import Setting
from asiakkuus_lib.errors import DataError, ParameterError
from asiakkuus_lib.lessons.common.periods import YEAR, PeriodCase
from asiakkuus_lib.locale import both
from asiakkuus_lib.loyalty_programme import Alike, Difference
from asiakkuus_lib.reading import SMALLEST_GROUP, Costs
from asiakkuus_lib.report import MAY, OTHERS
from asiakkuus_lib.show.text import shortened
from asiakkuus_lib.summary import EPOCH, customer_days, to_pandas

# How much of a customer number a message shows.
LONGEST_NUMBER = 30
# A sum below half a cent is nothing.
DUST = 0.005
MEMBER, OTHER = "member", "other"
# Others are like members where at least so large a part of the members is of their kind.
OF_THEIR_KIND = 0.05
# The parameters that tell of a programme what no file does, and that the course's own data does not need.
ASSUMED = {"discount_rate": 0.0, "margin_rate": 0.0, "cost_per_member": 0.0, "fixed_cost": 0.0}
# Who bought on at most so many days before a pilot is a light buyer.
LIGHT_DAYS = 1
LIGHT, HEAVY = "light", "heavy"
JOINED, NOT_JOINED, NOT_INVITED = "joined", "invited, did not join", "not invited"
# Beyond so many standard errors two halves drawn by lot are not alike, and something else than the lot decided.
NO_LOT = 3.5
# The costs of members, in the order of the statement; `service` is what serving them costs.
COSTS = ("goods", "service", "upkeep", "acquisition", "other")
# What the pilot says of whether an invitation pays.
PAYS, LOSES, OPEN, UNKNOWN = "pays", "loses", "open", "unknown"
# Of a chance below this, or above one less it, a result is said to be known.
SURE = 0.025


class Pilot(NamedTuple):
    """A pilot by lot: one row a customer, and what is known of it.

    `frame` has `invited`, `joined` (where it is told), and of `sales`, `contribution` and `days` those that are known
    after and before, as `sales_after` and so on. `began` and `ends` are the first and the last day, where they are told;
    `ended` is the last day whose purchases are known; `counted` tells whether they are counted from the transactions.
    """

    frame: pd.DataFrame
    began: pd.Timestamp | None
    ends: pd.Timestamp | None = None
    ended: pd.Timestamp | None = None
    counted: bool = False

    def has(self, what: str) -> bool:
        """Whether something is known of the time of the pilot."""
        return f"{what}_after" in self.frame

    @property
    def joined_share(self) -> float:
        """Which part of the invited joined; NaN where it is not told."""
        return float(self.frame.loc[self.frame["invited"], "joined"].mean()) if "joined" in self.frame else float("nan")


class Outcome(NamedTuple):
    """What the programme has left by the pilot: what it `brought` less what it `cost`, and how sure that is.

    `brought` is the contribution of the purchases that it caused, at list price; `low` and `high` are the ends of the
    interval of the `result`, and `chance` is that of a result above nothing.
    """

    brought: float
    cost: float
    result: float
    low: float
    high: float
    chance: float


class LoyaltyProgramme(PeriodCase):
    """The members of a programme, the customers who could be, and what both bought in the last period."""

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> Self:
        """Read the purchases and the members, and what else there is: costs, register, pilot.

        Raises
        ------
        DataError
            If a file cannot be read, nobody in the list of members has bought, or the customers are too few to tell of.
        ParameterError
            If nothing tells who the members are.
        """
        case = super().read(given)
        if "members" not in case.inputs:
            raise ParameterError(
                both(fi="Raportti tarvitsee ohjelman jäsenet: anna ne asetuksella {members}.", en="The report needs the members of the programme: give them with {members}."),
                members=Setting("members_path", "…"))
        if not case.everybody.index.isin(case.customers.index).any():
            raise DataError(
                both(fi="Yksikään jäsen ei löydy ostoista. Onko asiakasnumerot kirjoitettu samalla tavalla?{example}",
                     en="None of the members is found among the purchases. Are the customer numbers written in the same way?{example}"),
                example=case._numbers_differ())
        if case.pseudonymised and len(case.customers) < SMALLEST_GROUP:
            raise DataError(
                both(fi="Pseudonyymein ei kerrota mitään alle {least} asiakkaasta, eikä ostaneita ole enempää.",
                     en="With pseudonyms nothing is told of under {least} customers, and no more have bought."), least=SMALLEST_GROUP)
        return case

    def _numbers_differ(self) -> str:
        """A number of each file, as a sentence that follows another; "" where they are pseudonyms, or there is none."""
        if self.pseudonymised or not len(self.everybody) or not len(self.customers):
            return ""
        member, buyer = (shortened(str(frame.index[0]), LONGEST_NUMBER) for frame in (self.everybody, self.customers))
        return " " + both(fi="Esimerkiksi jäsenissä {member}, ostoissa {buyer}.", en="For example {member} among the members, {buyer} among the purchases.").format(
            member=member, buyer=buyer)

    def of_course(self) -> Self:
        """The same of the course's own data, whose files tell all of its programme."""
        found = super().of_course()
        usual = {**found.parameters, **ASSUMED}
        return found if usual == found.parameters else self.read(usual)

    # Who they are

    @cached_property
    def register(self) -> pd.DataFrame | None:
        """What the register tells of each customer; None where there is none."""
        read = self.inputs.get("register")
        return None if read is None else read.frame.set_index("customer_id")

    @cached_property
    def everybody(self) -> pd.DataFrame:
        """All who had joined by the reference date: when they `joined` and `left`, and `rate`, their discount."""
        told = self.inputs["members"].frame.set_index("customer_id")
        found = pd.DataFrame({"joined": pd.to_datetime(told["joined_on"])})
        found["left"] = pd.to_datetime(told["left_on"]) if "left_on" in told else pd.Series(pd.NaT, told.index, dtype="datetime64[ns]")
        rate = told["discount_rate"].astype(float) if "discount_rate" in told else pd.Series(float("nan"), told.index)
        found["rate"] = rate.fillna(float(self.parameters["discount_rate"])).clip(upper=0.99)
        return found[found["joined"] < self.reference]

    @cached_property
    def during(self) -> pd.Index:
        """Those who were members at some time of the last period."""
        return self._members_in(*self.ends(0))

    def _members_in(self, begin: pd.Timestamp, end: pd.Timestamp) -> pd.Index:
        all_ = self.everybody
        return all_.index[(all_["joined"] < end) & ~(all_["left"] < begin)]

    @property
    def in_force(self) -> int:
        """How many were members on the reference date."""
        return int((~(self.everybody["left"] < self.reference)).sum())

    @cached_property
    def kinds(self) -> pd.Series | None:
        """Type and need of each customer in the register; None where it tells neither."""
        if self.register is None:
            return None
        there = [name for name in ("customer_type", "need") if name in self.register]
        if not there:
            return None
        return self.register[there].fillna("").astype(str).agg(" ".join, axis=1)

    @cached_property
    def others(self) -> pd.Index:
        """Those who have never been members and are of the kinds of which members are."""
        found = self.customers.index.difference(self.everybody.index)
        if self.kinds is None:
            return found
        of_members = self.kinds.reindex(self.everybody.index).dropna().value_counts(normalize=True)
        wanted = of_members.index[of_members >= OF_THEIR_KIND]
        return found[self.kinds.reindex(found).isin(wanted).to_numpy()] if len(wanted) else found

    # What they bought

    def _days_in(self, back: int) -> pd.DataFrame:
        """A row for each customer and day of a period: `customer_id`, `date`, `money` (net of returns), `bought`."""
        begin, end = self.ends(back)
        days = nw.from_native(customer_days(self.transactions.relation, end).to_native()).lazy()
        since = (begin.date() - EPOCH).days
        found = to_pandas(days.filter(nw.col("day") >= since).select("customer_id", "day", "cents", "bought").to_native())
        return pd.DataFrame({
            "customer_id": found["customer_id"], "date": pd.Timestamp(EPOCH) + pd.to_timedelta(found["day"].astype(int), unit="D"),
            "money": found["cents"].astype(float) / 100, "bought": found["bought"].astype(bool),
        })

    def _bought(self, back: int) -> pd.DataFrame:
        """What each customer bought in a period: `sales`, `days` of purchase, and `as_member`: sales while a member."""
        rows = self._days_in(back)
        member = self.everybody.reindex(rows["customer_id"])
        known = rows["customer_id"].isin(self.everybody.index).to_numpy()
        then = rows["date"].to_numpy()
        within = known & ~(member["joined"].to_numpy() > then) & ~(member["left"].to_numpy() < then)
        rows = rows.assign(as_member=rows["money"].where(within, 0.0))
        found = rows.groupby("customer_id").agg(sales=("money", "sum"), days=("bought", "sum"), as_member=("as_member", "sum"))
        return found.reindex(self.customers.index).fillna(0.0).round(2).astype({"days": int})

    @cached_property
    def now(self) -> pd.DataFrame:
        """What each customer bought in the last period."""
        return self._bought(0)

    @cached_property
    def earlier_sales(self) -> pd.DataFrame | None:
        """What each customer bought in the period before; None where the data does not hold it."""
        return self._bought(1) if self.covers(1) else None

    # What the members left

    @cached_property
    def cost_years(self) -> dict[int, float]:
        """The calendar years whose costs are taken for those of the period, and which part of each.

        The parts are those that the period covers. Where it reaches into years without costs, the others count for
        them too.
        """
        costs = self._costs
        if costs is None or "year" not in costs.frame:
            return {}
        begin, end = self.ends(0)

        def part(year: int) -> float:
            first, stop = pd.Timestamp(year, 1, 1), pd.Timestamp(year + 1, 1, 1)
            return max((min(end, stop) - max(begin, first)).days, 0) / (stop - first).days

        covered = {year: part(year) for year in range(begin.year, end.year + 1)}
        there = {year: covered.get(int(year), 0.0) for year in sorted(costs.frame["year"].dropna().astype(int).unique())}
        known = {int(year): part for year, part in there.items() if part > 0}
        scale = sum(covered.values()) / sum(known.values()) if known else 1.0
        return {year: part * scale for year, part in known.items()}

    @property
    def _costs(self) -> Costs | None:
        found = self.inputs.get("costs")
        return found if isinstance(found, Costs) else None

    @cached_property
    def _spent(self) -> pd.DataFrame | None:
        """The costs of each customer in the period; None where there are none of that time."""
        costs = self._costs
        if costs is None:
            return None
        frame = costs.frame
        if "year" in frame:
            frame = frame.assign(part=frame["year"].map(self.cost_years)).dropna(subset="part")
            if frame.empty:
                return None
        else:
            # Costs of the whole time: the period has its part of them.
            begin, end = self.ends(0)
            frame = frame.assign(part=min(1.0, (end - begin).days / max((self.reference - self.transactions.first_day).days, 1)))
        money = [name for name in ("acquisition", "retention", "service", "goods", "other") if name in frame]
        weighed = frame[money].mul(frame["part"], axis=0).assign(part=frame["part"])
        if "goods_rate" in frame:
            weighed["goods_rate"] = frame["goods_rate"] * frame["part"]
        found = weighed.groupby(frame["customer_id"]).sum(min_count=1)
        if "goods_rate" in found:
            found["goods_rate"] /= found["part"]
        return found.drop(columns="part")

    @property
    def knows_goods(self) -> bool:
        """Whether it is known what the goods cost."""
        spent = self._spent
        return bool(self.parameters["margin_rate"]) or spent is not None and not {"goods", "goods_rate"}.isdisjoint(spent)

    @property
    def knows_service(self) -> bool:
        """Whether it is known what serving the members costs."""
        return self.parts is not None and bool(self.parts["service"].abs().sum() >= DUST)

    @cached_property
    def parts(self) -> pd.DataFrame | None:
        """What each member of the period bought as one, got off the price, cost and left; None where costs are not known.

        Columns: `sales`, `discount`, those of `COSTS`, `contribution` (after goods and service) and `left`. Members whose
        costs are not told are left out, unless a margin rate is given.
        """
        if not self.knows_goods:
            return None
        spent, rate = self._spent, float(self.parameters["margin_rate"])
        members = self.during if spent is None or rate else self.during.intersection(spent.index)
        if members.empty:
            return None
        costs = pd.DataFrame(index=members) if spent is None else spent.reindex(members).fillna({
            name: 0.0 for name in spent if name != "goods_rate"})
        found = pd.DataFrame({"sales": self.now["as_member"].reindex(members).fillna(0.0)})
        off = self.everybody["rate"].reindex(members)
        found["discount"] = found["sales"].clip(lower=0.0) * off / (1 - off)
        share = costs["goods_rate"] if "goods_rate" in costs else pd.Series(float("nan"), members)
        found["goods"] = found["sales"] * share.fillna(1 - rate if rate else 0.0)
        if "goods" in costs and "goods_rate" not in costs:
            found["goods"] = costs["goods"]
        each = float(self.parameters["cost_per_member"]) * self._years
        told = {name: costs.get(name, 0.0) for name in ("service", "retention", "acquisition", "other")}
        found["service"], found["acquisition"], found["other"] = told["service"], told["acquisition"], told["other"]
        # What a member costs is told in one way or the other, not added up.
        found["upkeep"] = each if each else told["retention"]
        if self.pseudonymised:
            found = _kinds_of_enough(found)
        found["contribution"] = found["sales"] - found["goods"] - found["service"]
        found["left"] = found["contribution"] - found["upkeep"] - found["acquisition"] - found["other"]
        return found[["sales", "discount", *COSTS, "contribution", "left"]]

    @property
    def fixed(self) -> float:
        """What the programme costs in the period however many members there are."""
        return float(self.parameters["fixed_cost"]) * self._years

    @property
    def _years(self) -> float:
        """How long the period is."""
        return float(self.parameters["compare_days"]) / YEAR

    @cached_property
    def sums(self) -> pd.Series | None:
        """The sums of `parts`, with `fixed` and what is `left` after it; None where they are not known or not to be told."""
        if self.parts is None or not self.tells("counted"):
            return None
        found = self.parts[(self.told["counted"] != OTHERS).reindex(self.parts.index)].sum()
        found["fixed"] = self.fixed
        found["left"] -= self.fixed
        return found

    @property
    def programme_cost(self) -> float:
        """Discounts, upkeep and what is fixed; NaN where the sums are not known."""
        return float("nan") if self.sums is None else float(self.sums["discount"] + self.sums["upkeep"] + self.fixed)

    @property
    def after_goods(self) -> float:
        """What is left of the members' purchases after goods."""
        return float("nan") if self.sums is None else float(self.sums["sales"] - self.sums["goods"])

    @property
    def after_service(self) -> float:
        """What is left of them after goods and service."""
        return float("nan") if self.sums is None else float(self.sums["contribution"])

    def needed(self, contribution: float) -> float:
        """By how much sales would have to grow to pay for the programme."""
        return loyalty_programme.uplift_needed(self.programme_cost, contribution)

    def caused_needed(self, contribution: float) -> float:
        """Which part of the members' purchases it would have to have caused."""
        assert self.sums is not None
        return loyalty_programme.caused_share_needed(float(self.sums["discount"]), float(self.sums["upkeep"]) + self.fixed, contribution)

    # Members and others

    @cached_property
    def buyers(self) -> pd.DataFrame:
        """Members of the period and others like them who bought in it: `sales`, `days`, `member`."""
        found = self.now[self.now["sales"] > DUST]
        member = found.index.isin(self.during)
        there = found[member | found.index.isin(self.others)]
        return there[["sales", "days"]].assign(member=there.index.isin(self.during))

    @cached_property
    def cohort(self) -> pd.DataFrame | None:
        """Members since before the period, and others like them, all of whom bought in the period before it.

        `sales` of the period (0 for who did not come back), `days` of purchase in the period before, `member`. None where
        the data does not hold that period.
        """
        before = self.earlier_sales
        if before is None:
            return None
        begin = self.ends(0)[0]
        since = self.everybody.index[(self.everybody["joined"] < begin) & ~(self.everybody["left"] < begin)]
        bought = before.index[before["days"] > 0]
        there = bought[bought.isin(since) | bought.isin(self.others)]
        return pd.DataFrame({
            "sales": self.now.loc[there, "sales"], "days": before.loc[there, "days"], "member": there.isin(since),
        })

    @cached_property
    def naive(self) -> Difference:
        """Members against others, as they are."""
        told = self._told(self.buyers, "buyer")
        return loyalty_programme.difference(told.loc[told["member"], "sales"], told.loc[~told["member"], "sales"])

    @cached_property
    def means(self) -> tuple[float, float]:
        """What a member and another bought on average, of those who bought; NaN where it is not told."""
        told = self._told(self.buyers, "buyer")
        ours, theirs = (float(told.loc[told["member"] == side, "sales"].mean()) for side in (True, False))
        return ours, theirs

    @cached_property
    def alike_days(self) -> Alike:
        """Members against others who bought on as many days."""
        told = self._told(self.buyers, "alike_days")
        return loyalty_programme.compare_alike(told["sales"], told["member"], told["days"])

    @cached_property
    def alike_before(self) -> Alike | None:
        """Members against others who bought on as many days the period before; None where that is not known."""
        if self.cohort is None:
            return None
        told = self._told(self.cohort, "alike_before")
        return loyalty_programme.compare_alike(told["sales"], told["member"], told["days"])

    def _told(self, frame: pd.DataFrame, division: str) -> pd.DataFrame:
        """The rows of customers whose group may be told."""
        return frame[(self.told[division].reindex(frame.index) != OTHERS).to_numpy()]

    # The pilot

    @cached_property
    def pilot(self) -> Pilot | None:
        """The pilot by lot; None where there is none, or one of its halves is empty."""
        read = self.inputs.get("pilot")
        if read is None:
            return None
        told = read.frame.set_index("customer_id")
        found = pd.DataFrame({"invited": told["invited"].astype(bool)})
        began, ends = (_only_day(told, name) for name in ("started_on", "ended_on"))
        if "joined_on" in told:
            found["joined"] = pd.to_datetime(told["joined_on"]).notna()
        for name, column in (("sales", "sales"), ("contribution", "contribution"), ("days", "purchase_days")):
            for side in ("after", "before"):
                if f"{column}_{side}" in told:
                    # Who is not written to have bought did not buy.
                    found[f"{name}_{side}"] = told[f"{column}_{side}"].astype(float).fillna(0.0)
        told_after = "sales_after" in found
        if not told_after:
            found = self._from_purchases(found, began, ends)
        if not 0 < int(found["invited"].sum()) < len(found):
            return None
        counted = not told_after and "sales_after" in found
        return Pilot(found, began, ends, min(ends or self.last_day, self.last_day) if counted else ends, counted)

    @property
    def last_day(self) -> pd.Timestamp:
        """The last day whose purchases the report knows."""
        return self.reference - pd.Timedelta(days=1)

    @property
    def awaits_pilot(self) -> bool:
        """Whether there is a pilot that begins after all the purchases, and whose file does not tell what was bought."""
        return self.pilot is not None and not self.pilot.has("sales") and self.pilot.began is not None and self.pilot.began > self.last_day

    def _from_purchases(self, found: pd.DataFrame, began: pd.Timestamp | None, ends: pd.Timestamp | None) -> pd.DataFrame:
        """The same, with what was bought during the pilot, as far as the purchases go, and over as long a time before it."""
        if began is None or began >= self.reference:
            return found
        stop = self.reference if ends is None else min(ends + pd.Timedelta(days=1), self.reference)
        length = stop - began
        from asiakkuus_lib.profitability import sales_between

        of = self.transactions.relation
        found = found.assign(sales_after=sales_between(of, began, stop).reindex(found.index).fillna(0.0))
        if self.transactions.first_day <= began - length:
            found["sales_before"] = sales_between(of, began - length, began).reindex(found.index).fillna(0.0)
        return found

    @cached_property
    def arms(self) -> pd.Series:
        """What the draw and the customer decided: joined, invited and did not join, not invited."""
        assert self.pilot is not None
        frame = self.pilot.frame
        joined = frame["joined"] if "joined" in frame else pd.Series(False, frame.index)
        return pd.Series(np.select([frame["invited"] & joined, frame["invited"]], [JOINED, NOT_JOINED], NOT_INVITED), frame.index)

    @cached_property
    def weights(self) -> pd.Series | None:
        """Light or heavy buyers, by the days of purchase before the pilot; None where those are not known."""
        assert self.pilot is not None
        if "days_before" not in self.pilot.frame:
            return None
        return (self.pilot.frame["days_before"] <= LIGHT_DAYS).map({True: LIGHT, False: HEAVY})

    def effect(self, what: str, of: str = "") -> Difference | None:
        """What an invitation changed for each invited, of "sales", "contribution" or "days"; None where it is not known.

        Parameters
        ----------
        what : str
        of : str
            `LIGHT` or `HEAVY`: of those alone.
        """
        pilot = self.pilot
        if pilot is None or not pilot.has(what) or of and self.weights is None:
            return None
        frame = self._told(pilot.frame, "pilot")
        if of:
            assert self.weights is not None
            frame = self._told(frame, "weights")
            frame = frame[self.weights.reindex(frame.index) == of]
        if not 0 < int(frame["invited"].sum()) < len(frame):
            return None
        after = frame[f"{what}_after"]
        if f"{what}_before" in frame:
            return loyalty_programme.adjusted_difference(after, frame[f"{what}_before"], frame["invited"])
        return loyalty_programme.difference(after[frame["invited"]], after[~frame["invited"]])

    @cached_property
    def invitable(self) -> pd.Series | None:
        """Whether each of the pilot was not invited and may be contacted: `MAY`, or "no"; None where no register tells it."""
        assert self.pilot is not None
        consent = self.consent_of(self.pilot.frame.index)
        return None if consent is None else consent.where((consent == MAY) & (self.arms == NOT_INVITED), "no")

    @property
    def is_a_lot(self) -> bool:
        """Whether the halves were as alike before as a draw makes them, as far as it is known."""
        if self.pilot is None:
            return True
        frame = self.pilot.frame
        for what in ("sales", "days"):
            if f"{what}_before" in frame:
                before = frame[f"{what}_before"]
                found = loyalty_programme.difference(before[frame["invited"]], before[~frame["invited"]])
                if found.error > 0 and abs(found.estimate) > NO_LOT * found.error:
                    return False
        return True

    @property
    def tells_joiners(self) -> bool:
        """Whether it may be told how many joined: it is known, somebody did, and no group of the pilot is too small."""
        return self.pilot is not None and self.pilot.joined_share > 0 and not (self.told["arm"] == OTHERS).any()

    @cached_property
    def by_joining(self) -> Difference | None:
        """What joining changed for each who joined; None where it is not known who did, or nobody did."""
        found, pilot = self.effect("sales"), self.pilot
        if found is None or pilot is None or not self.tells_joiners:
            return None
        return loyalty_programme.per_joiner(found, pilot.joined_share)

    @cached_property
    def joiners(self) -> tuple[float, float] | None:
        """What those who joined bought during the pilot, and the standard error of that mean; None where it is not told."""
        if self.by_joining is None or self.pilot is None:
            return None
        frame = self.pilot.frame[self.arms == JOINED]
        if len(frame) < 2:
            return None
        bought = frame["sales_after"]
        mean, error = float(bought.mean()), float(bought.std()) / len(bought) ** 0.5
        return (mean, error) if mean > DUST else None

    def simulated(self, contribution: float) -> np.ndarray | None:
        """Results of the programme in many worlds that the pilot leaves open, if so much is left of the purchases."""
        if self.by_joining is None or self.joiners is None or self.sums is None or not np.isfinite(self.by_joining.error):
            return None
        return loyalty_programme.simulate_result(
            contribution, float(self.sums["discount"]), float(self.sums["upkeep"]) + self.fixed, self.by_joining, self.joiners)

    @cached_property
    def caused_share(self) -> float:
        """Which part of the members' purchases the programme caused, as estimated from the pilot; NaN where that is not known."""
        if self.by_joining is None or self.joiners is None:
            return float("nan")
        return min(self.by_joining.estimate / self.joiners[0], 1.0)

    @cached_property
    def outcome(self) -> Outcome | None:
        """What the programme has left by the pilot, after all the costs that are known; None where it cannot be told."""
        drawn = self.simulated(self.after_service) if self.is_a_lot else None
        if drawn is None or self.sums is None or not self.programme_cost > 0:
            return None
        parts = loyalty_programme.programme_result(
            self.after_service, float(self.sums["discount"]), float(self.sums["upkeep"]) + self.fixed, self.caused_share)
        low, high = np.quantile(drawn, [0.025, 0.975])
        return Outcome(float(parts["extra"]), self.programme_cost, float(parts["result"]), float(low), float(high), float((drawn > 0).mean()))

    @property
    def verdict(self) -> str:
        """What the pilot says of an invitation: `PAYS`, `LOSES`, `OPEN`, or `UNKNOWN` where it says nothing."""
        if not self.is_a_lot:
            return UNKNOWN
        found = self.effect("contribution")
        if found is not None and np.isfinite(found.low):
            return PAYS if found.low > 0 else LOSES if found.high < 0 else OPEN
        results = self.simulated(self.after_service)
        if results is None:
            return OPEN if self.effect("sales") is not None else UNKNOWN
        chance = float((results > 0).mean())
        return PAYS if chance > 1 - SURE else LOSES if chance < SURE else OPEN

    # What may be told

    @cached_property
    def flow(self) -> pd.DataFrame:
        """How many joined and left in each quarter of the last period."""
        return loyalty_programme.membership(self.everybody["joined"], self.everybody["left"], *self.ends(0))

    @cached_property
    def fifths(self) -> pd.Series:
        """Which fifth of the members of `parts` each is in, by what they bought; the first bought the most."""
        assert self.parts is not None
        return loyalty_programme.fifths(self.parts["sales"]).astype(str)

    @cached_property
    def divisions(self) -> dict[str, pd.Series]:
        """Every division that figures are given of, the most important first."""
        index = self.customers.index.union(self.everybody.index)
        side = pd.Series(np.select([index.isin(self.during), index.isin(self.others)], [MEMBER, OTHER], ""), index).replace("", np.nan)
        found = {"side": side}
        if self.parts is not None:
            counted = pd.Series("counted", self.parts.index)
            found["counted"] = counted.reindex(self.during.union(self.parts.index), fill_value="not counted")
            losing = self.parts["left"] < -DUST
            found["loss"] = losing.map({True: "loss", False: "no loss"})
            found["loss_of"] = found["loss"].mask(losing & (self.parts["contribution"] < -DUST), "loss of service")
            found["fifth"] = self.fifths
        of = self.buyers["member"].map({True: MEMBER, False: OTHER})
        found["buyer"] = of
        found["alike_days"] = of + " " + self.buyers["days"].astype(str)
        if self.cohort is not None:
            of = self.cohort["member"].map({True: MEMBER, False: OTHER})
            found["alike_before"] = of + " " + self.cohort["days"].astype(str)
        if self.pilot is not None:
            found["pilot"] = self.pilot.frame["invited"].map({True: "invited", False: NOT_INVITED})
            found["arm"] = self.arms
            if self.invitable is not None:
                found["invitable"] = self.invitable
            if self.weights is not None:
                found["weights"] = found["pilot"] + " " + self.weights
        for name in ("joined", "left"):
            days = self.everybody[name]
            begin, end = self.ends(0)
            inside = days[(days >= begin) & (days < end)]
            found[f"quarter_{name}"] = inside.dt.to_period("Q").astype(str).reindex(self.everybody.index, fill_value="other times")
        return found


def _only_day(told: pd.DataFrame, name: str) -> pd.Timestamp | None:
    """The first or the last day of a pilot; None where no row tells it."""
    days = pd.to_datetime(told[name]).dropna() if name in told else pd.Series(dtype="datetime64[ns]")
    return None if days.empty else pd.Timestamp(days.min() if name == "started_on" else days.max())


def _kinds_of_enough(parts: pd.DataFrame) -> pd.DataFrame:
    """The same, where a kind of cost that one to four members have is counted with service."""
    found = parts.copy()
    for kind in ("acquisition", "other", "upkeep"):
        if 0 < int((found[kind].abs() > DUST).sum()) < SMALLEST_GROUP:
            found["service"], found[kind] = found["service"] + found[kind], 0.0
    return found
