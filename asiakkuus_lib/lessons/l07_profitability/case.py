"""What the report on profitability starts from: what each customer brings and costs, and the groups that makes."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any, NamedTuple, Self

import numpy as np
import pandas as pd

from asiakkuus_lib import profitability, rfm
from asiakkuus_lib.advice import Setting
from asiakkuus_lib.errors import DataError, ParameterError
from asiakkuus_lib.locale import both
from asiakkuus_lib.reading import SMALLEST_GROUP, Costs
from asiakkuus_lib.report import OTHERS, SLACK, Case, others_name
from asiakkuus_lib.show import date

DIMENSIONS = ("profitability", "reference", "competence", "volume", "duration", "potential")
# By how much the cost to serve is multiplied, to see what hangs on it.
FACTORS = (0.5, 0.75, 1.0, 1.25, 1.5)
# So many customers are named one by one.
LARGEST = 10
# The best earners bring half of what the profitable bring; where more than so large a part of the customers is needed
# for it, nobody stands out.
FEW_AT_MOST = 0.2
YEAR = 365
# Into how many pieces the line of customers is cut where it is told piece by piece.
PIECES = 50
# A sum below half a cent is nothing.
DUST = 0.005


def kinds() -> dict[str, str]:
    """What the kinds of cost are called."""
    return {
        "goods": both(fi="tuotteet", en="goods"), "acquisition": both(fi="hankinta", en="acquisition"),
        "retention": both(fi="ylläpito", en="retention"), "service": both(fi="palvelu", en="service"),
        "other": both(fi="muut kulut", en="other costs"),
    }  # fmt: skip


def steps_of(row: "Mapping[str, float] | pd.Series") -> list[tuple[str, float]]:
    """From sales by costs to what is left, in words and money."""
    spent = [(words, -row[kind]) for kind, words in kinds().items() if abs(row[kind]) > DUST]
    return [(both(fi="myynti", en="sales"), row["sales"]), *spent]


def few(found: pd.Series) -> bool:
    """Whether one to four of the amounts are something."""
    return 0 < int((found.abs() > DUST).sum()) < SMALLEST_GROUP


def _kinds_of_enough(parts: pd.DataFrame) -> pd.DataFrame:
    """The same, where a kind of cost that one to four customers have is counted in another."""
    found = parts.copy()
    for kind in profitability.COSTS[1:-1]:
        if few(found[kind]):
            found["other"] += found[kind]
            found[kind] = 0.0
    if few(found["other"]):
        most = str((found[list(profitability.COSTS[:-1])].abs() > DUST).sum().idxmax())
        found[most] += found["other"]
        found["other"] = 0.0
    return found


class Compared(NamedTuple):
    """Two periods, one after the other, and what each customer brought in them.

    `now` and `before` are what the periods are called; `sales` and `profit` have a column for each of them (0 for who
    had none), and `there` says who had anything in them, or at `other` times. Profit is None where costs do not tell
    when they arose.
    """

    now: str
    before: str
    there: pd.DataFrame
    sales: pd.DataFrame
    profit: pd.DataFrame | None


class Profitability(Case):
    """The customers of a case with what they bring and what they cost."""

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> Self:
        """Read the purchases, and the costs of the same customers.

        Parameters
        ----------
        given : mapping
            The parameters, and whatever else.

        Raises
        ------
        DataError
            If a file cannot be read, or there are too few customers to tell anything of.
        ParameterError
            If neither costs nor a margin rate is given, or the weights are not six.
        """
        case = super().read(given)
        if case.costs is None and not given["margin_rate"]:
            raise ParameterError(
                both(fi="Voittoa ei voi laskea ilman kuluja: anna asiakkaiden kulut asetuksella {costs} tai myyntikate asetuksella {margin}.",
                     en="Profit needs costs: give the costs of the customers, {costs}, or a gross margin, {margin}."),
                costs=Setting("costs_path", "…"), margin=Setting("margin_rate", 0.35),
            )  # fmt: skip
        if len(given["dimension_weights"]) != len(DIMENSIONS):
            raise ParameterError(both(
                fi="Anna parametrissa dimension_weights kuusi painoa: kannattavuus, referenssi, osaaminen, volyymi, kesto, potentiaali.",
                en="Give six weights in dimension_weights: profitability, reference, competence, volume, duration, potential."))
        if case.pseudonymised and len(case.parts) < SMALLEST_GROUP:
            raise DataError(both(
                fi="Pseudonyymein ei kerrota mitään alle {least} asiakkaasta, eikä tässä aineistossa ole tarpeeksi asiakkaita, joiden voitto voidaan laskea.",
                en="With pseudonyms nothing is told of under {least} customers, and the data has not enough customers whose profit can be computed."),
                least=SMALLEST_GROUP)
        return case

    @property
    def costs(self) -> Costs | None:
        """Costs of the customers; None where only a margin rate was given."""
        found = self.inputs.get("costs")
        asked = self.parameters["costs_path"] or not self.parameters["margin_rate"]
        return found if isinstance(found, Costs) and asked else None

    @property
    def factor(self) -> float:
        """By what the cost to serve has been multiplied."""
        return float(self.parameters["cost_to_serve_factor"])

    @cached_property
    def customers(self) -> pd.DataFrame:
        """Everybody who has bought: recency, frequency, monetary, age."""
        return rfm.rfm_table(self.transactions.relation, as_of=self.reference)

    @cached_property
    def _costs(self) -> tuple[pd.DataFrame | None, float | None]:
        """The costs of the years of the data, and the margin rate, each where it is given."""
        rate = self.parameters["margin_rate"] or None
        return (self.costs.within(self.transactions).frame if self.costs else None), rate

    @cached_property
    def parts(self) -> pd.DataFrame:
        """Sales, costs and profit of each customer whose profit is told.

        Where customers are pseudonyms and all but a few are told, those few could be found by taking the told from
        all the rows of the file. So some more are left out with them: those who have bought the least.
        """
        costs, rate = self._costs
        found = profitability.customer_profit_parts(self.transactions.relation, costs, rate, self.factor)
        if not self.pseudonymised:
            return found
        everybody = self.transactions.relation.aggregate("count(distinct customer_id)").fetchall()[0][0]
        if any(0 < n - len(found) < SMALLEST_GROUP for n in (everybody, len(self.customers))):
            found = found.drop(found.sort_values("sales", kind="stable").index[:SMALLEST_GROUP])
        return _kinds_of_enough(found)

    @property
    def profit(self) -> pd.Series:
        """Profit of each customer; the margin, where only its rate is known."""
        return self.parts["profit"]

    @property
    def sales(self) -> pd.Series:
        """Sales of each customer."""
        return self.parts["sales"]

    @cached_property
    def total(self) -> float:
        """The profit of all."""
        return float(self.profit.sum())

    @cached_property
    def losing(self) -> "pd.Series[bool]":
        """Who makes a loss; nobody, as far as can be seen from a margin rate."""
        return self.profit < 0 if self.costs else pd.Series(False, index=self.parts.index)

    @property
    def gains(self) -> float:
        """What those bring who make no loss."""
        return float(self.profit[~self.losing].sum())

    @property
    def losses(self) -> float:
        """What those take away who make a loss: a positive number, or zero."""
        return -float(self.profit[self.losing].sum())

    @cached_property
    def classes(self) -> pd.Series:
        """The ABC class of each customer, by sales."""
        return profitability.abc_classes(self.sales, self.parameters["abc_cuts"])

    @property
    def letters(self) -> list[str]:
        """The classes, the largest customers first."""
        return [chr(ord("A") + place) for place in range(len(self.parameters["abc_cuts"]) + 1)]

    @cached_property
    def best(self) -> "pd.Series[bool]":
        """The fewest who bring half of what the profitable bring; nobody, where it takes many."""
        ordered = self.profit.sort_values(ascending=False, kind="stable")
        brought = ordered.clip(lower=0).cumsum().to_numpy()
        if brought[-1] < DUST:
            return pd.Series(False, index=self.parts.index)
        found = self.profit >= ordered.iloc[int(np.searchsorted(brought, brought[-1] / 2))]
        return found & (found.mean() <= FEW_AT_MOST)

    @cached_property
    def roles(self) -> pd.Series:
        """What each customer is to the profit: "best", "large_loss", "small_loss" or "rest"."""
        small = self.classes == self.letters[-1]
        chosen = [self.best, self.losing & ~small, self.losing & small]
        return pd.Series(np.select(chosen, ["best", "large_loss", "small_loss"], "rest"), index=self.parts.index)

    @property
    def serves(self) -> bool:
        """Whether anything is known of what serving costs."""
        return bool(self.parts["service"].abs().sum() >= DUST)

    @cached_property
    def later_losses(self) -> pd.DataFrame:
        """Who would make a loss at each factor of the cost to serve."""
        own = self.parts["service"] / self.factor if self.factor else self.parts["service"]
        rest = self.profit + self.parts["service"]
        return pd.DataFrame({factor: rest - factor * own < 0 for factor in sorted({*FACTORS, self.factor})})

    @property
    def whole_years(self) -> range:
        """The calendar years that the data covers from end to end."""
        first, last = self.transactions.first_day, self.reference - pd.Timedelta(days=1)
        return range(first.year + (first.day_of_year > SLACK), last.year + (last.month == 12))

    @property
    def cuts_a_year(self) -> bool:
        """Whether costs are of whole years, and the purchases begin or end in the middle of one."""
        costs, last = self._costs[0], self.reference - pd.Timedelta(days=1)
        return costs is not None and "year" in costs and len(self.whole_years) <= last.year - self.transactions.first_day.year

    @cached_property
    def compared(self) -> Compared | None:
        """The last period and the one before; None where the data does not hold both."""
        costs, days = self._costs[0], self.parameters["compare_days"]
        if days == YEAR and costs is not None and "year" in costs:
            return self._two_years(costs) if len(self.whole_years) > 1 else None
        first, end = self.transactions.first_day, self.reference
        turn, begin = end - pd.Timedelta(days=days), end - pd.Timedelta(days=2 * days)
        if not self.holds(begin):
            return None
        purchases = self.transactions.relation
        spans = {"now": (turn, end), "before": (begin, turn), "other": (first, begin)}
        found = {name: profitability.sales_between(purchases, *span) for name, span in spans.items()}
        there = pd.DataFrame({name: self.parts.index.isin(sales.index) for name, sales in found.items()})
        sales = pd.DataFrame({name: found[name].reindex(self.parts.index, fill_value=0.0) for name in ("now", "before")})
        now, before = (f"{date(start)}–{date(stop - pd.Timedelta(days=1))}" for start, stop in (spans["now"], spans["before"]))
        return Compared(now, before, there.set_index(self.parts.index), sales, None)

    def _two_years(self, costs: pd.DataFrame) -> Compared:
        """The last two calendar years that are there as a whole."""
        years = profitability.profit_by_year(self.transactions.relation, costs, self._costs[1], self.factor)
        years = years[years.index.isin(self.parts.index, level=0)]
        now = self.whole_years[-1]
        names = {now: "now", now - 1: "before"}
        table = {of: years[of].unstack().rename(columns=names).reindex(self.parts.index) for of in ("sales", "profit")}
        there = table["sales"].notna()
        there["other"] = there.drop(columns=["now", "before"], errors="ignore").any(axis=1)
        wanted = ["now", "before"]
        there = there.reindex(columns=[*wanted, "other"], fill_value=False)
        sales, profit = (table[of].reindex(columns=wanted).fillna(0.0) for of in ("sales", "profit"))
        return Compared(str(now), str(now - 1), there, sales, profit if {now, now - 1} <= set(costs["year"]) else None)

    @property
    def tells_periods(self) -> bool:
        """Whether sums of the periods may be told."""
        return self.compared is not None and not any((self.told[str(name)] == OTHERS).any() for name in self.compared.there)

    @cached_property
    def divisions(self) -> dict[str, pd.Series]:
        """Who is counted, who makes a loss, what they are to the profit, classes, and what the other figures stand on."""
        index = self.parts.index
        found = {
            "counted": pd.Series("counted", index).reindex(self.customers.index.union(index), fill_value="left out"),
            "sign": self.losing.map({True: "loss", False: "no loss"}),
            "role": self.roles,
            "class": self.classes,
            "loss_of_class": self.classes + self.losing.map({True: " loss", False: ""}),
            "largest": self._largest.map({True: "largest", False: "rest"}),
        }
        if self.serves:
            found["service"] = self.later_losses.astype(int).astype(str).agg("".join, axis=1)
        if self.compared is not None:
            found |= {str(name): there.map({True: "yes", False: "no"}) for name, there in self.compared.there.items()}
        return found | {"line": self._line}

    @property
    def _largest(self) -> "pd.Series[bool]":
        """Who is among the largest by sales."""
        return pd.Series(self.parts.index.isin(self.sales.nlargest(LARGEST).index), self.parts.index)

    @property
    def _line(self) -> pd.Series:
        """The customers in a line, the most profitable first, cut into pieces of five or more.

        There is a cut where the losses begin, after the best and after the top. Nowhere is one where those before it
        would be another group that is told, but for a few.
        """
        n, ordered = len(self.parts), self.profit.sort_values(ascending=False, kind="stable").index
        apart = [~self.losing, self.best, self._largest, *(self.classes <= letter for letter in self.letters[:-1])]
        apart += [~self.later_losses[factor] for factor in self.later_losses if self.serves]
        differing = [np.arange(n + 1) + group.sum() - 2 * np.append(0, group[ordered].cumsum()) for group in apart]
        few = [np.minimum(found % n, n - found % n) for found in differing]
        safe = ~np.any([(found > 0) & (found < SMALLEST_GROUP) for found in few], axis=0)
        wanted = [*(int(np.argmin(found)) for found in differing if not found.min()), round(self.parameters["top_share"] * n)]
        wanted += np.linspace(0, n, PIECES + 1).round().astype(int).tolist()
        ends = [0, n]
        for cut in wanted:
            if safe[cut] and all(abs(cut - end) >= SMALLEST_GROUP for end in ends):
                ends.append(cut)
        places = np.searchsorted(sorted(ends)[1:], np.arange(n), side="right")
        return pd.Series([f"{place:03}" for place in places], ordered).reindex(self.parts.index)

    @cached_property
    def curve(self) -> pd.DataFrame:
        """The whale curve, `cum_customers` and `cum_profit`; where customers are pseudonyms, from piece to piece."""
        if not self.pseudonymised:
            return profitability.whale_curve(self.profit)
        pieces, hidden = self.divisions["line"], self.told["line"] == OTHERS
        if hidden.any():
            # What is merged is known as a whole only: one piece, with all that lies in between.
            first, last = pieces[hidden].min(), pieces[hidden].max()
            pieces = pieces.mask((pieces >= first) & (pieces <= last), first)
        found = self.profit.groupby(pieces).agg(["size", "sum"]).cumsum()
        start = pd.DataFrame({"size": [0], "sum": [0.0]})
        found = pd.concat([start, found], ignore_index=True)
        return pd.DataFrame({"cum_customers": found["size"] / len(self.parts), "cum_profit": found["sum"]})

    @cached_property
    def at_top(self) -> float:
        """What the top of the customers brings; NaN where it is not told."""
        top, across = self.parameters["top_share"], self.curve["cum_customers"]
        if abs(across - top).min() > max(1 / len(self.parts), 1 / PIECES / 2):
            return float("nan")
        return float(np.interp(top, across, self.curve["cum_profit"]))

    @property
    def top_brings(self) -> float:
        """The same as a share of the profit; NaN where there is none."""
        return self.at_top / self.total if self.makes_profit else float("nan")

    @property
    def makes_profit(self) -> bool:
        """Whether all customers together make a profit (sums of cents end in dust)."""
        return self.total > 1e-9 * float(self.profit.abs().sum())

    @cached_property
    def abc(self) -> pd.DataFrame:
        """One row a class: customers, sales, profit, those who make a loss; the merged classes in one."""
        told = self.told["class"]
        letters = [name for name in [*self.letters, OTHERS] if (told == name).any()] if self.pseudonymised else self.letters
        losing = self.told["loss_of_class"]
        found = pd.DataFrame({
            "customers": told.value_counts(), "sales": self.sales.groupby(told).sum(), "profit": self.profit.groupby(told).sum(),
            "losers": losing.str.endswith(" loss").groupby(told).sum(),
        }).reindex(letters).fillna(0.0)
        unknown = (losing == OTHERS).groupby(told).any().reindex(letters, fill_value=False)
        found["losers"] = found["losers"].mask(unknown) if self.costs else float("nan")
        found["share"] = found["customers"] / len(self.parts)
        found["sales_share"] = found["sales"] / (self.sales.sum() or float("nan"))
        found.insert(0, "class", found.index.map({OTHERS: others_name()} | {name: name for name in letters if name != OTHERS}))
        return found

    @cached_property
    def in_order(self) -> pd.DataFrame:
        """The customers one by one, the most profitable first."""
        found = self.parts.join(self.customers[["frequency", "age"]]).join(self.classes).join(self.roles.rename("role"))
        found = found.sort_values("profit", ascending=False, kind="stable")
        measured = self.measured
        places = pd.DataFrame({"profitability": found["profit"], "volume": found["frequency"], "duration": found["age"]})
        places = places.rank(pct=True) * 5
        found["score"] = [
            profitability.value_dimension_score(dict(zip(measured, row, strict=True)), measured)
            for row in places[list(measured)].itertuples(index=False)
        ] if sum(measured.values()) > 0 else float("nan")
        found["rest"] = found[["acquisition", "retention", "other"]].sum(axis=1)
        return found.rename_axis("customer").reset_index()

    @property
    def weights(self) -> dict[str, float]:
        """The weight of each dimension of value."""
        return dict(zip(DIMENSIONS, self.parameters["dimension_weights"], strict=True))

    @property
    def measured(self) -> dict[str, float]:
        """The weights of the dimensions that purchases tell."""
        return {name: self.weights[name] for name in ("profitability", "volume", "duration")}
