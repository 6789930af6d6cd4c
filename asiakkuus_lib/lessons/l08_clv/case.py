"""What the report on lifetime value starts from: who has left, how often they buy, and what is left of it."""

from functools import cached_property
from typing import Self, cast

import numpy as np
import pandas as pd
from narwhals.typing import IntoFrame

from asiakkuus_lib import clv, profitability, purchase_models
from asiakkuus_lib.errors import AsiakkuusError, DataError
from asiakkuus_lib.lessons.l08_clv.models import (
    ADVISED,
    ALIVE_FROM,
    CONTACTS,
    DAYS_IN_YEAR,
    DISAGREEMENT,
    ENOUGH,
    FAR_OFF,
    LEVEL,
    MODELS,
    MOST_REPEATS,
    OFF,
    SAFE_FROM,
    PurchaseModel,
    Rhythm,
    Tested,
    best_of,
)
from asiakkuus_lib.locale import both
from asiakkuus_lib.purchase_models import Fit
from asiakkuus_lib.reading import SMALLEST_GROUP, Agreements, Costs
from asiakkuus_lib.report import MAY, Case
from asiakkuus_lib.show import percent
from asiakkuus_lib.summary import collect, customer_summary, reference_date


class Clv(Case):
    """The customers of a case with their values to come."""

    @property
    def costs(self) -> Costs | None:
        """The costs of the customers, where they are known."""
        return cast(Costs | None, self.inputs.get("costs"))

    @property
    def agreements(self) -> Agreements | None:
        """Their agreements, likewise."""
        return cast(Agreements | None, self.inputs.get("agreements"))

    @cached_property
    def consent(self) -> pd.Series | None:
        """Whether each customer may be contacted; None where no register tells it."""
        return self.consent_of(self.summary.index)

    # The customers

    @cached_property
    def summary(self) -> pd.DataFrame:
        """One row a customer, as from `customer_summary`."""
        return collect(customer_summary(self.transactions.relation, self.reference)).set_index("customer_id").sort_index()

    @cached_property
    def unpaid(self) -> "pd.Series[bool]":
        """From whom no money has remained."""
        return purchase_models.without_money(self.summary)

    @cached_property
    def states(self) -> pd.DataFrame:
        """The state of each customer's agreement, and the time in which the customer could buy."""
        if self.agreements is None:
            return pd.DataFrame({"state": "none", "T": self.summary["T"]}, index=self.summary.index)
        return purchase_models.agreement_states(self.summary, self.agreements.frame, self.reference)

    @cached_property
    def free(self) -> pd.DataFrame:
        """Customers without an agreement: their leaving is not seen."""
        return self.summary[self.states["state"] == "none"]

    @cached_property
    def bound(self) -> pd.DataFrame:
        """Customers who have or have had an agreement."""
        return self.summary.assign(T=self.states["T"])[self.states["state"] != "none"]

    @property
    def strangers(self) -> bool:
        """Whether nobody of the agreements has bought anything."""
        if self.agreements is None:
            return False
        begun = self.agreements.frame["began"] < self.reference
        return not self.agreements.frame.loc[begun, "customer_id"].isin(self.summary.index).any()

    @cached_property
    def _free_purchases(self) -> IntoFrame:
        if self.bound.empty:
            return self.transactions.relation
        return self.transactions.frame[self.transactions.frame["customer_id"].isin(self.free.index)]

    # What a purchase leaves

    @cached_property
    def left_by_year(self) -> pd.DataFrame | None:
        """What each customer has left, year by year, as from `contribution_by_year`; None without costs."""
        if self.costs is None:
            return None
        years = profitability.contribution_by_year(
            self.transactions.relation, self.costs.within(self.transactions).frame, self.parameters["margin_rate"]
        )
        buyers = years.index.get_level_values(0)[years["purchase_days"] > 0].nunique()
        if self.pseudonymised and buyers < SMALLEST_GROUP:
            # The mean would tell what these few have left.
            raise DataError(
                both(fi="Kulut tiedetään alle {least} asiakkaalta, ja arvoista näkisi, mitä juuri he maksavat. Anna useamman asiakkaan kulut tai jätä costs_path pois.",
                     en="Costs are known of under {least} customers, and the values would give them away. Give the costs of more customers, or leave costs_path out."),
                least=SMALLEST_GROUP)
        return years

    @cached_property
    def with_costs(self) -> "pd.Series[bool]":
        """Whose costs are known."""
        everybody = self.summary.index
        if self.costs is None:
            return pd.Series(False, index=everybody)
        return pd.Series(everybody.isin(self.costs.within(self.transactions).frame["customer_id"]), index=everybody)

    @cached_property
    def has_paid(self) -> "pd.Series[bool] | None":
        """Who has left something in one year at least; None without costs."""
        years = self.left_by_year
        if years is None:
            return None
        # A year without purchases and without costs has left nothing.
        eventful = years[(years["purchase_days"] > 0) | (years["contribution"] != 0)]
        return (eventful["contribution"] >= 0).groupby(level=0).any().reindex(self.summary.index, fill_value=True)

    def _left_of_a_purchase(self, group: pd.DataFrame, spend: Fit) -> pd.Series | None:
        years = self.left_by_year
        if years is None:
            return None
        sums = years.groupby(level=0)[["contribution", "purchase_days"]].sum().reindex(self.summary.index, fill_value=0)
        if (sums.loc[group.index, "purchase_days"] > 0).sum() >= SMALLEST_GROUP:
            sums = sums.loc[group.index]
        left = purchase_models.expected_contribution(spend, sums["contribution"], sums["purchase_days"])
        return left.mask(self.unpaid.reindex(left.index) & (sums["purchase_days"] == 0), 0.0)

    # The models

    @cached_property
    def hidden_from(self) -> pd.Timestamp:
        """The first day of the period that is hidden from the models."""
        first, given = self.transactions.first_day, self.parameters["holdout"]
        chosen = reference_date(given) if given else first + (self.reference - first) * 0.75
        return pd.Timestamp(chosen).normalize()

    @property
    def _day_before(self) -> pd.Timestamp:
        return self.hidden_from - pd.Timedelta(days=1)

    def _why(self, problem: AsiakkuusError, group: pd.DataFrame) -> str:
        """What stands in the way, without a number of customers that is not to be known."""
        counts = any(isinstance(value, int) for value in problem.values.values())
        if not self.pseudonymised or not (counts or 0 < len(group) < SMALLEST_GROUP):
            return str(problem)
        return both(fi="Heitä on liian vähän mallille.", en="There are too few of them for a model.")

    @cached_property
    def _held_out(self) -> pd.DataFrame:
        """Everybody who had bought before the hidden period, as from `holdout_summary`."""
        return purchase_models.holdout_summary(
            self.transactions.relation, self._day_before, self.reference, summary=self.summary.reset_index()
        )

    @cached_property
    def _fitted(self) -> tuple[PurchaseModel | None, str]:
        free = self.free
        if free.empty:
            return None, both(fi="Jokaisella asiakkaalla on tai on ollut sopimus, joten ostomallia ei tarvita.",
                              en="Every customer has or has had an agreement, so no purchase model is needed.")
        chosen = self.parameters["model"]
        try:
            hidden = purchase_models.holdout_of(self._held_out, free.index, self._day_before)
            names = list(MODELS) if chosen == "auto" else [chosen]
            tried = {name: purchase_models.fit_purchases(hidden, name) for name in names}
            fit = purchase_models.fit_purchases(free, best_of(tried))
        except AsiakkuusError as problem:
            return None, self._why(problem, free)
        spend, obstacle = self._spend(free)
        return (PurchaseModel(tried, hidden, fit, spend) if spend else None), obstacle

    def _spend(self, group: pd.DataFrame) -> tuple[Fit | None, str]:
        """The spend of a group; that of all, where the group is too small."""
        obstacle = ""
        for told_by in (group, self.summary):
            try:
                spend = purchase_models.fit_spend(told_by)
                purchase_models.expected_spend(spend, group)
                return spend, ""
            except AsiakkuusError as problem:
                obstacle = self._why(problem, group)
        return None, obstacle

    @property
    def model(self) -> PurchaseModel | None:
        """The purchase model, or None where there is none."""
        return self._fitted[0]

    @property
    def obstacle(self) -> str:
        """Why there is no purchase model, or ""."""
        return self._fitted[1]

    @cached_property
    def errors(self) -> dict[str, float]:
        """How far off the model was in the hidden period."""
        return purchase_models.holdout_error(self._model.before, self._model.hidden)

    @property
    def _model(self) -> PurchaseModel:
        return cast(PurchaseModel, self.model)

    @cached_property
    def track(self) -> pd.DataFrame:
        """Repeat purchases period by period, as from `tracking`."""
        days = (self.reference - self.transactions.first_day).days
        return purchase_models.tracking(
            self._model.before, self._free_purchases, self._day_before, self.reference, every_days=max(7, days // 100),
            holdout=self._model.hidden,
        )  # fmt: skip

    @property
    def once(self) -> "pd.Series[bool]":
        """Which of those without an agreement have bought on one day only."""
        return self.free["frequency"] == 0

    @cached_property
    def chances(self) -> pd.DataFrame:
        """Probability of still being a customer by each model that was tried."""
        tried = self._model.tried
        return pd.DataFrame({name: purchase_models.probability_alive(fit, self.free) for name, fit in tried.items()})

    @cached_property
    def uncertain(self) -> "pd.Series[bool]":
        """About which one-time buyers the models disagree."""
        spread = self.chances.max(axis="columns") - self.chances.min(axis="columns")
        return self.once & (spread > DISAGREEMENT)

    @cached_property
    def calibration(self) -> pd.DataFrame:
        """Purchases in the hidden period by repeat purchases before it, groups of customers merged as they are told."""
        model, told = self._model, self.told["repeats"].dropna()
        hidden = model.hidden.set_index("customer_id")
        expected = purchase_models.expected_purchases(model.before, hidden, float(hidden["holdout_days"].iloc[0]))
        each = pd.DataFrame({"actual": hidden["holdout_frequency"].astype(float), "expected": expected})
        groups = each.groupby(told.reindex(each.index))
        return groups.mean().assign(customers=groups.size())

    @cached_property
    def _judged(self) -> tuple[purchase_models.Reason, ...]:
        """What speaks against the purchase model."""
        model = self._model
        return purchase_models.assess(model.fit, self.free, model.spend, model.hidden, self.track).reasons

    @property
    def _free_agree(self) -> bool:
        """Whether nothing speaks against the values of those without an agreement."""
        return self.free.empty if self.model is None else not self._judged

    @cached_property
    def reasons(self) -> list[str]:
        """Why the values of those without an agreement are not to be used."""
        if self.model is None:
            return [self.obstacle] if len(self.free) else []
        few = both(fi="Uudelleen ostaneita on liian vähän.", en="Too few customers have bought again.")
        hide = not self.tellable("once", ~self.once)
        return [few if hide and reason.code == "few_repeat_buyers" else str(reason) for reason in self._judged]

    @cached_property
    def concerns(self) -> list[str]:
        """For which customers the model does not hold, though it does for all together."""
        if self.model is None:
            return []
        found: list[str] = []
        if self.uncertain.any():
            found.append(both(fi="Kerran ostaneista mallit ovat eri mieltä.",
                              en="The models disagree about one-time buyers."))
        few = self._model.hidden.set_index("customer_id")["frequency"].between(1, MOST_REPEATS - 1)
        if few.sum() >= ENOUGH and self.tellable("repeats", few):
            by_few = purchase_models.holdout_error(self._model.before, self._model.hidden[few.to_numpy()])
            error = by_few["error"] if by_few["actual"] else 0.0
            if abs(error) > OFF:
                found.append(
                    (both(fi="Vain {low}–{high} kertaa uudelleen ostaneiden ostot malli arvioi liian pieniksi; ero on {error}.",
                          en="Purchases of those who have bought again only {low}–{high} times are underestimated by {error}.") if error < 0 else
                     both(fi="Vain {low}–{high} kertaa uudelleen ostaneiden ostot malli arvioi liian suuriksi; ero on {error}.",
                          en="Purchases of those who have bought again only {low}–{high} times are overestimated by {error}.")
                     ).format(low=1, high=MOST_REPEATS - 1, error=percent(abs(error))))
        return found

    @cached_property
    def _rhythm(self) -> tuple[Rhythm | None, str]:
        if self.bound.empty:
            return None, ""
        try:
            fit = purchase_models.fit_contract_purchases(self.bound)
        except AsiakkuusError as problem:
            return None, self._why(problem, self.bound)
        spend, obstacle = self._spend(self.bound)
        return (Rhythm(fit, spend) if spend else None), obstacle

    @property
    def rhythm(self) -> Rhythm | None:
        """The rhythm of those with an agreement, or None where there is none."""
        return self._rhythm[0]

    @cached_property
    def _tested(self) -> tuple[Tested | None, str]:
        if self.rhythm is None or self.agreements is None:
            return None, ""
        agreements = self.agreements.frame
        try:
            early = purchase_models.holdout_of(self._held_out, self.bound.index, self._day_before).set_index("customer_id")
            then = purchase_models.agreement_states(early, agreements, self.hidden_from)
            before = early.assign(T=then["T"])[then["state"] != "none"]
            held = before[then["state"].loc[before.index] == "in_force"]
            rate = purchase_models.endings_a_year(agreements, self.transactions.first_day, self.hidden_from)
            fit = purchase_models.fit_contract_purchases(before)
            expected = purchase_models.contract_purchases(fit, held, rate, float(held["holdout_days"].max()))
        except AsiakkuusError as problem:
            return None, self._why(problem, self.bound)
        who = pd.Series(self.summary.index.isin(held.index), index=self.summary.index)
        return Tested(who, float(expected.sum()), float(held["holdout_frequency"].sum())), ""

    @property
    def tested(self) -> Tested | None:
        """How the rhythm did in the hidden period, or None where that could not be tried."""
        return self._tested[0]

    @property
    def untested(self) -> str:
        """Why it could not be tried, or ""."""
        return self._tested[1]

    @cached_property
    def agreement_reasons(self) -> list[str]:
        """Why the values of those with an agreement are not to be used."""
        found = [self._rhythm[1]] if self._rhythm[1] else []
        error = self.tested.error if self.tested else None
        if error is not None and abs(error) > FAR_OFF:
            found.append(
                both(fi="Ennuste erosi piilossa pidetyn jakson ostoista {error}.",
                     en="Purchases in the hidden period were off by {error}.").format(error=percent(error, 1)))
        return found

    # The values

    @property
    def valued(self) -> bool:
        """Whether values to come can be given."""
        return self.model is not None or self.rhythm is not None

    @property
    def trusted(self) -> bool:
        """Whether they agree with the data, those of everybody."""
        return self.valued and self._free_agree and not self.agreement_reasons

    @property
    def partly(self) -> bool:
        """Whether only those with an agreement, or only those without, have values that agree with the data."""
        both_kinds = len(self.bound) > 0 and len(self.free) > 0
        return self.valued and both_kinds and self._free_agree == bool(self.agreement_reasons)

    @property
    def trustworthy(self) -> "pd.Series[bool]":
        """Whose values agree with the data."""
        free = self.states["state"] == "none"
        good = free & self._free_agree | ~free & (not self.agreement_reasons)
        return good & (self.trusted or self.partly) & self.summary.index.isin(self.values.index)

    def valuation(self, after_service: bool = True) -> pd.DataFrame:
        """The value to come of each customer: those with an agreement apart from the others.

        Parameters
        ----------
        after_service : bool
            Whether the costs of serving are taken off, where they are known; otherwise the margin is the same share
            of sales for everybody.
        """
        given, found = self.parameters, []
        rates = given["margin_rate"], given["discount_rate"], given["horizon"] * DAYS_IN_YEAR

        def left(group: pd.DataFrame, spend: Fit) -> pd.Series | None:
            return self._left_of_a_purchase(group, spend) if after_service else None

        if self.rhythm is not None and self.agreements is not None:
            fit, spend, bound = self.rhythm.fit, self.rhythm.spend, self.bound
            endings = purchase_models.endings_a_year(self.agreements.frame, self.transactions.first_day, self.reference)
            value = purchase_models.contract_clv(
                fit, spend, bound, self.states["state"] == "in_force", endings, *rates, left(bound, spend)
            )
            found.append(value.assign(shape=fit.parameters["r"] + bound["frequency"]))
        if self.model is not None:
            fit, spend, free = self.model.fit, self.model.spend, self.free
            value = purchase_models.residual_clv(fit, spend, free, *rates, contribution=left(free, spend))
            found.append(value.assign(shape=fit.parameters["r"] + free["frequency"]))
        return pd.concat(found).sort_index()

    @cached_property
    def values(self) -> pd.DataFrame:
        """One row a customer: value to come, its ends, probabilities, and what to do; empty where none can be given."""
        if not self.valued:
            return pd.DataFrame({"residual_clv": [], "action": []}, index=self.summary.index[:0])
        values, given = self.valuation(), self.parameters
        ends = clv.likely_purchases(values["probability_alive"], values["expected_purchases"], values["shape"], LEVEL)
        expected = values["expected_purchases"].where(values["expected_purchases"] > 0)
        a_purchase = (values["residual_clv"] / expected).fillna(0)
        reach = pd.concat([ends["low"] * a_purchase, ends["high"] * a_purchase], axis="columns")
        values["low"], values["high"] = reach.min(axis="columns"), reach.max(axis="columns")
        chance = values["probability_alive"]
        values["gain"] = clv.win_back_gain(
            chance, values["value_if_back"], given["contact_cost"], given["win_back_rate"]
        )
        values["action"] = self._actions(values)
        columns = ["purchase_days", "days_since_last", "monetary"]
        return values.join(self.summary[columns]).join(self.states["state"])

    def _actions(self, values: pd.DataFrame) -> pd.Series:
        unsure = None
        if self.model is not None:
            unsure = self.uncertain.reindex(values.index, fill_value=False)
        has_paid = None if self.has_paid is None else self.has_paid.reindex(values.index)
        actions = clv.customer_actions(
            values["probability_alive"], values["residual_clv"], values["gain"], self.parameters["contact_cost"],
            ALIVE_FROM, SAFE_FROM, unsure, has_paid,
        )
        if unsure is None:
            return actions
        return actions.mask((actions == "let_go") & self._might_pay(unsure, has_paid), "test_first")

    def _might_pay(self, unsure: "pd.Series[bool]", has_paid: "pd.Series[bool] | None") -> "pd.Series[bool]":
        """About whom the models disagree so that a contact pays by one of them at least."""
        given, model, pays = self.parameters, self._model, pd.Series(False, index=unsure.index)
        paid = True if has_paid is None else has_paid.reindex(self.free.index)
        some = self.free[unsure.reindex(self.free.index) & paid]
        if some.empty:
            return pays
        left = self._left_of_a_purchase(self.free, model.spend)
        for fit in model.tried.values():
            value = purchase_models.residual_clv(
                fit, model.spend, some, given["margin_rate"], given["discount_rate"], given["horizon"] * DAYS_IN_YEAR,
                contribution=None if left is None else left.reindex(some.index),
            )
            gain = clv.win_back_gain(
                value["probability_alive"], value["value_if_back"], given["contact_cost"], given["win_back_rate"]
            )
            here = value["probability_alive"] >= ALIVE_FROM
            pays[some.index] |= (value["residual_clv"] >= given["contact_cost"]).where(here, gain >= 0)
        return pays

    @cached_property
    def let_go_once(self) -> "pd.Series[bool]":
        """Which one-time buyers are let go of whom the models disagree: by none of them does a contact pay."""
        let_go = (self.values["action"] == "let_go").reindex(self.summary.index, fill_value=False)
        paid = True if self.has_paid is None else self.has_paid
        return self.uncertain.reindex(self.summary.index, fill_value=False) & let_go & paid

    @cached_property
    def equity(self) -> float:
        """All values to come together; NaN where there are none."""
        return clv.customer_equity(self.values["residual_clv"]) if self.valued else float("nan")

    @property
    def counted(self) -> "pd.Series[bool]":
        """Whose values the key figures are of: where only those of some agree with the data, theirs alone."""
        if self.partly:
            return self.trustworthy.reindex(self.values.index)
        return pd.Series(True, index=self.values.index)

    @cached_property
    def counted_values(self) -> pd.Series:
        """Their values to come."""
        return self.values.loc[self.counted, "residual_clv"]

    @property
    def counts(self) -> bool:
        """Whether they may be told of apart from the others."""
        return self.valued and (not self.partly or self.tellable("agreement", self.counted))

    @cached_property
    def alive_by_model(self) -> tuple[float, float]:
        """How many of them are still customers, by the model that gives the fewest and by that which gives the most."""
        alive = float(self.values.loc[self.counted, "probability_alive"].sum())
        if self.model is None or not self.counted.reindex(self.free.index).any():
            return alive, alive
        sums = self.chances.sum()
        each = alive - sums[self.model.fit.model] + sums
        return float(each.min()), float(each.max())

    @cached_property
    def in_top_fifth(self) -> "pd.Series[bool]":
        """Who of them is in the most valuable fifth."""
        values = self.counted_values
        best = values.nlargest(max(1, len(values) // 5)).index
        return pd.Series(values.index.isin(best), index=values.index)

    @cached_property
    def top_share(self) -> float:
        """Share of the most valuable fifth in all their value; NaN where there is none."""
        values = self.counted_values
        if not self.valued or not values.sum() > 0:
            return float("nan")
        return float(values[self.in_top_fifth].sum()) / float(values.sum())

    @cached_property
    def by_year(self) -> pd.DataFrame:
        """Revenue of a customer's first year, second year and so on, of the years in which there are enough of them."""
        observed = clv.revenue_by_customer_year(self.transactions.relation, self.reference, summary=self.summary)
        whole = self.summary["T"] // DAYS_IN_YEAR
        tell = [self.tellable("years", whole >= year) for year in observed.index]
        return observed[(observed["customers"] >= ENOUGH) & np.logical_and.accumulate(np.array(tell, dtype=bool))]

    @cached_property
    def comparable(self) -> Self | None:
        """The same at the end of the period before, if values of the same customers agree with the data; else None."""
        then = self.previous
        if not (self.trusted or self.partly) or then is None or not then.valued:
            return None

        def kind(case: Clv) -> tuple[bool, ...]:
            return case.model is None, case.rhythm is None, case.trusted, case.partly, case._free_agree

        return then if kind(then) == kind(self) else None

    # What may be told

    @property
    def advised(self) -> pd.Series:
        """What to do with whom, where values agree with the data; "" for all others."""
        actions = self.values["action"].reindex(self.summary.index).astype(object)
        return actions.where(self.trustworthy & actions.isin(ADVISED), "")

    @property
    def allowed(self) -> pd.Series:
        """The same without those whom one would contact but may not; the same, where no register tells it."""
        if self.consent is None:
            return self.advised
        return self.advised.where(~self.advised.isin(CONTACTS) | (self.consent == MAY), "")

    @property
    def divisions(self) -> dict[str, pd.Series]:
        """Every division of the customers of which the report tells anything."""
        everybody, found = self.summary.index, {}
        if self.valued:
            values = self.values
            found["action"] = values["action"].astype(object).reindex(everybody)
            found["advised"] = self.advised
            if self.consent is not None:
                found["consent"] = self.allowed
            if self.has_paid is not None:
                paid = np.where(self.has_paid, "yes", "no")
                found["has_paid"] = pd.Series(paid, index=everybody).where(self.advised == "change_terms", "")
            found["top_fifth"] = _two(self.in_top_fifth).reindex(everybody)
            found["loss"] = _two(values["residual_clv"] < 0).reindex(everybody)
        if self.agreements is not None:
            found["agreement"] = self.states["state"]
        if self.costs is not None:
            found["costs"] = _two(self.with_costs)
        free = self.states["state"] == "none"
        found["once"] = pd.Series(np.where(free, _two(self.summary["frequency"] == 0), "bound"), index=everybody)
        found["unpaid"] = _two(self.unpaid.reindex(everybody))
        if self.model is not None:
            hidden = self.model.hidden.set_index("customer_id")["frequency"]
            found["repeats"] = hidden.map(repeats).reindex(everybody)
            found["let_go_once"] = _two(self.let_go_once)
        if self.tested is not None:
            found["held"] = _two(self.tested.held)
        found["years"] = (self.summary["T"] // DAYS_IN_YEAR).clip(upper=4).astype(int).astype(str)
        if self.comparable is not None:
            found["top_fifth_before"] = _two(self.comparable.in_top_fifth).reindex(everybody)
            if self.partly:
                found["agreement_before"] = self.comparable.states["state"].reindex(everybody)
        return found

    def tellable(self, division: str, part: "pd.Series[bool]") -> bool:
        """Whether a part of the customers may be told of: it is made of groups that are told.

        Parameters
        ----------
        division : str
            One of `divisions`.
        part : Series of bool
            By customer; who is not in it does not belong to the part.
        """
        told = self.told[division].dropna()
        inside = part.reindex(told.index, fill_value=False).astype(bool)
        return set(told[inside]).isdisjoint(told[~inside])


def repeats(count: int) -> str:
    """The group of a number of repeat purchases.

    Examples
    --------
    >>> [repeats(count) for count in (0, 4, 5, 12)]
    ['0', '4', '5+', '5+']
    """
    return f"{MOST_REPEATS}+" if count >= MOST_REPEATS else str(count)


def _two(part: "pd.Series[bool]") -> pd.Series:
    return part.map({True: "yes", False: "no"})
