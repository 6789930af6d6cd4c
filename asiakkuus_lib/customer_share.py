"""Share of wallet, the gaps around it, and what growth costs by where it comes from.

Market share is of a product: our sales among all sales. Share of wallet is of a customer: our sales among all that the
customer buys of what we sell (S1 on "osuus markkinoista"; S3, slides t7 and t12; S4). What the customer buys from
others is the current gap; as hardly anybody buys everything from one supplier, a part of it is attainable. What a
customer buys from us says little of what it buys elsewhere (Du, Kamakura & Mela 2007, *Journal of Marketing* 71(2),
94-113): a wallet is estimated, and an estimate has a range.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Literal, NamedTuple, TypeVar

import numpy as np
import pandas as pd

from asiakkuus_lib.errors import N_, ParameterError, ask_about_rate

# One customer's money, or that of many.
Money = TypeVar("Money", float, pd.Series)

# Where more sales can come from (S0, slide 40), and whom each is sold to by the rule of 1, 5 and 25 (S0, slide 35).
SOURCES = ("current_more", "current_new_products", "referral", "prospecting", "win_back")
RULE_CLASS = MappingProxyType({
    "current_more": "current", "current_new_products": "current", "referral": "new", "prospecting": "new",
    "win_back": "lost",
})  # fmt: skip
RULE = MappingProxyType({"current": 1.0, "new": 5.0, "lost": 25.0})
# How far a prospect can come: from being known to being a customer.
STAGES = ("identified", "selected", "contacted", "offer", "trial_purchase", "customer")
WON = STAGES[-1]


def share_of_wallet(own: Money, total: Money) -> Money:
    """Share of wallet: our sales to a customer among all that the customer buys of what we sell.

    Parameters
    ----------
    own : float or Series
        What the customer buys from us in a year, money.
    total : float or Series
        What the customer buys in a year from anybody, money.

    Returns
    -------
    float or Series
        Between 0 and 1; the rest is the current gap divided by the total.

    Raises
    ------
    ParameterError
        If a sum is below zero, the total is zero, or the customer would buy more from us than in all.

    Examples
    --------
    >>> share_of_wallet(180, 500)
    0.36
    """
    _refuse_more_than_all(own, total)
    if (np.asarray(total, dtype=float) == 0).any():
        raise ParameterError(N_("The value {name} must be above 0; {value} is not."), name="total", value=0)
    return own / total


def market_share(own_sales: float, market_sales: float) -> float:
    """Market share: our sales of a product among all sales of such products in the market.

    Parameters
    ----------
    own_sales, market_sales : float
        Sales of the same time to all customers, money.

    Raises
    ------
    ParameterError
        As from `share_of_wallet`.

    Examples
    --------
    >>> market_share(2_500_000, 20_000_000)
    0.125
    """
    return share_of_wallet(own_sales, market_sales)


def current_gap(total: Money, own: Money) -> Money:
    """Current gap: all that the customer buys of what we sell, less what it buys from us.

    Parameters
    ----------
    total, own : float or Series
        Purchases of a year from anybody and from us, money.

    Raises
    ------
    ParameterError
        If a sum is below zero, or the customer would buy more from us than in all.

    Notes
    -----
    S3, slide t7.

    Examples
    --------
    >>> current_gap(500, 180)
    320
    """
    _refuse_more_than_all(own, total)
    return total - own


def attainable_gap(total: Money, own: Money, max_share: Money | float = 1.0) -> Money:
    """The part of the current gap that can be won: customers who secure their supplies leave a part to others.

    Parameters
    ----------
    total, own : float or Series
        Purchases of a year from anybody and from us, money.
    max_share : float or Series
        The most that the customer buys from one supplier, as a share of the total.

    Returns
    -------
    float or Series
        Never below zero: who buys more from us than that has nothing left to win.

    Raises
    ------
    ParameterError
        As from `current_gap`, or if the share is not within 0-1.

    Notes
    -----
    That a customer may buy from several suppliers to be safe is from S1; the formula is the author's completion.

    Examples
    --------
    >>> attainable_gap(500, 180, 0.7), attainable_gap(500, 400, 0.7)
    (170.0, 0.0)
    """
    _refuse_more_than_all(own, total)
    _refuse_no_share("max_share", max_share)
    left = total * max_share - own
    return left.clip(lower=0.0) if isinstance(left, pd.Series) else max(float(left), 0.0)


def future_gap(
    base: Money,
    market_growth: Money | float,
    share_before: Money | float,
    share_after: Money | float,
    whose: Literal["customer", "ours"] = "customer",
    interaction: bool = False,
) -> Money:
    """Future gap: by how much the purchases grow with the market, and with a share that changes.

    Parameters
    ----------
    base : float or Series
        All that the customer buys of what we sell in a year, money.
    market_growth : float or Series
        Growth of the market in a year: 0.04 is 4 %; below zero it shrinks.
    share_before, share_after : float or Series
        The share now and when the year is over.
    whose : {"customer", "ours"}
        Whose share changes. "customer": the customer's share of its own market, so that it buys more itself, and the
        gap is the change of its purchases. "ours": our share of the customer's purchases, and the gap is the change of
        what it buys from us.
    interaction : bool
        Whether the share is also taken of the growth: the lecture adds the two parts, and leaves it out.

    Returns
    -------
    float or Series
        Below zero where purchases shrink.

    Raises
    ------
    ParameterError
        If the base is below zero, a share is not within 0-1, or the customer's share before is zero.

    Notes
    -----
    S3, slide t8 speaks in Polish of "the customer's share of the market", which can be read in both ways; the formula
    is the author's completion.

    Examples
    --------
    >>> future_gap(500, 0.04, 0.10, 0.12), future_gap(500, 0.04, 0.10, 0.12, interaction=True)
    (120.0, 124.0)
    >>> future_gap(500, 0.04, 0.10, 0.12, whose="ours")
    12.0
    """
    _refuse_below_zero("base", base)
    if not isinstance(market_growth, pd.Series):
        ask_about_rate("market_growth", market_growth)
    for name, share in (("share_before", share_before), ("share_after", share_after)):
        _refuse_no_share(name, share)
    if whose == "ours":
        ours = base * share_before
        grown = ours * market_growth + base * (share_after - share_before)
        both = base * market_growth * (share_after - share_before)
    else:
        if (np.asarray(share_before, dtype=float) == 0).any():
            raise ParameterError(N_("The value {name} must be above 0; {value} is not."), name="share_before", value=0)
        change = share_after / share_before - 1
        grown = base * market_growth + base * change
        both = base * market_growth * change
    found = grown + both if interaction else grown
    # The cents that are lost to binary arithmetic are no gap.
    return found.round(9) if isinstance(found, pd.Series) else round(float(found), 9)


def account_gaps(accounts: pd.DataFrame) -> pd.DataFrame:
    """Share of wallet and gaps of accounts whose wallets are estimated with a range.

    Parameters
    ----------
    accounts : DataFrame
        A row for each account: `bought` (money of a year), `wallet_low`, `wallet_likely`, `wallet_high` (money),
        `most_to_one` (share), `market_growth`, `share_before`, `share_after`. What is not known is NaN. A wallet below
        what has been bought is taken for as much as has been bought, an end that is not told for the likely wallet, a
        limit that is not told for all of the wallet, and a share whose change is not told for one that stays.

    Returns
    -------
    DataFrame
        Same index. `wallet_low`, `wallet`, `wallet_high`; `share`, `share_low`, `share_high` (the lowest share is that
        of the largest wallet); `gap`, `attainable` and `future`, each with `_low` and `_high`. NaN where what it needs
        is not known.

    Examples
    --------
    >>> told = {"bought": 180.0, "wallet_low": 400.0, "wallet_likely": 500.0, "wallet_high": 650.0, "most_to_one": 0.7,
    ...         "market_growth": 0.04, "share_before": 0.10, "share_after": 0.12}
    >>> found = account_gaps(pd.DataFrame([told]))
    >>> found[["share", "gap_low", "gap", "gap_high", "attainable", "future"]].round(2).iloc[0].tolist()
    [0.36, 220.0, 320.0, 470.0, 170.0, 120.0]
    """
    told = accounts.astype(float)
    likely = told["wallet_likely"]
    found = pd.DataFrame(index=accounts.index)
    for end, wallet in (("_low", told["wallet_low"]), ("", likely), ("_high", told["wallet_high"])):
        found[f"wallet{end}"] = wallet.fillna(likely).clip(lower=told["bought"])
    spent = found.where(found > 0)
    found["share"] = told["bought"] / spent["wallet"]
    found["share_low"] = told["bought"] / spent["wallet_high"]
    found["share_high"] = told["bought"] / spent["wallet_low"]
    change = told["share_after"] / told["share_before"].where(told["share_before"] > 0) - 1
    growth = told["market_growth"] + change.fillna(0.0)
    for end in ("_low", "", "_high"):
        found[f"gap{end}"] = found[f"wallet{end}"] - told["bought"]
        left = found[f"wallet{end}"] * told["most_to_one"].fillna(1.0) - told["bought"]
        found[f"attainable{end}"] = left.clip(lower=0.0)
        found[f"future{end}"] = found[f"wallet{end}"] * growth
    # Where purchases shrink, a larger wallet shrinks by more.
    ends = found[["future_low", "future_high"]]
    found["future_low"], found["future_high"] = ends.min(axis=1), ends.max(axis=1)
    return found


def fewest_to_reach(amounts: pd.Series, target: float) -> pd.Index:
    """The fewest of them, the largest first, that together come to a target; all that are above zero if they do not.

    Parameters
    ----------
    amounts : Series
        Money of each; what is not known (NaN) does not count.
    target : float

    Returns
    -------
    Index
        The largest first.

    Examples
    --------
    >>> list(fewest_to_reach(pd.Series({"A": 100.0, "B": 700.0, "C": 300.0}), 900))
    ['B', 'C']
    """
    there = amounts[amounts > 0].sort_index().sort_values(ascending=False, kind="stable")
    enough = int((there.cumsum() < target).sum()) + 1
    return there.index[:enough]


def white_space(potential: pd.DataFrame) -> pd.DataFrame:
    """What each account could still buy of each thing that we sell.

    Parameters
    ----------
    potential : DataFrame
        A row for each account and thing: `account`, `what`, `bought` and `potential` (money of a year; all that the
        account buys of it, from anybody).

    Returns
    -------
    DataFrame
        Index: accounts; columns: things, both in the order in which they come. The potential less what is bought, never
        below zero; NaN where either is not told.

    Examples
    --------
    >>> rows = pd.DataFrame({"account": ["A", "A", "B"], "what": ["cabins", "freight", "cabins"],
    ...                      "bought": [40.0, 0.0, 10.0], "potential": [100.0, 250.0, 10.0]})
    >>> white_space(rows).to_dict("index")
    {'A': {'cabins': 60.0, 'freight': 250.0}, 'B': {'cabins': 0.0, 'freight': nan}}
    """
    open_ = (potential["potential"] - potential["bought"]).clip(lower=0.0)
    rows = potential.assign(open=open_)
    order = [rows[name].unique() for name in ("account", "what")]
    grid = rows.groupby(["account", "what"], sort=False)["open"].sum(min_count=1).unstack()
    return grid.reindex(index=order[0], columns=order[1])


def selling_cost(units: Mapping[str, float], unit_cost: Mapping[str, float] = RULE) -> float:
    """What selling one unit costs on average, by whom the units are sold to.

    Parameters
    ----------
    units : mapping of class to float
        Units, or a share of them, sold to "current", "new" and "lost" customers.
    unit_cost : mapping of class to float
        What selling one unit costs in each: by the rule 1, 5 and 25.

    Raises
    ------
    ParameterError
        If a class has no cost, a number is below zero, or nothing is sold.

    Notes
    -----
    S0, slide 35. The rule is a rule of thumb: no source is given for it, and the saying goes round with anything from
    three to twenty as its number (Pfeifer 2005).

    Examples
    --------
    >>> selling_cost({"current": 80, "new": 15, "lost": 5})
    2.8
    """
    unknown = [name for name in units if name not in unit_cost]
    if unknown:
        raise ParameterError(
            N_("There is no cost for {name}. There is one for: {names}."), name=unknown[0], names=", ".join(unit_cost)
        )
    for name, sold in units.items():
        _refuse_below_zero(name, sold)
    if not sum(units.values()):
        raise ParameterError(N_("Nothing is sold, so there is no average."))
    return sum(sold * unit_cost[name] for name, sold in units.items()) / sum(units.values())


def selling_costs(sources: pd.DataFrame, by: str = "source") -> pd.DataFrame:
    """What sales have cost by where they came from: for a unit sold, and for a euro of sales.

    Parameters
    ----------
    sources : DataFrame
        Rows with `cost` and `sales` (money), `units` (number; NaN or no column where they were not counted), and the
        column to add them up by.
    by : str
        That column: the source, or the class of the rule.

    Returns
    -------
    DataFrame
        Index: the groups, in the order in which they come. `units`, `cost`, `sales`, `per_unit`, `per_euro`, and
        `times`: how many times as much a unit costs as in the first group. NaN where it is not known or nothing was
        sold.

    Examples
    --------
    >>> rows = pd.DataFrame({"source": ["more", "lost"], "cost": [40.0, 60.0], "sales": [400, 90], "units": [20, 2]})
    >>> selling_costs(rows)[["per_unit", "per_euro", "times"]].round(2).loc["lost"].to_dict()
    {'per_unit': 30.0, 'per_euro': 0.67, 'times': 15.0}
    """
    rows = sources if "units" in sources else sources.assign(units=float("nan"))
    found = rows.groupby(by, sort=False)[["units", "cost", "sales"]].sum(min_count=1).astype(float)
    found["per_unit"] = found["cost"] / found["units"].where(found["units"] > 0)
    found["per_euro"] = found["cost"] / found["sales"].where(found["sales"] > 0)
    found["times"] = found["per_unit"] / found["per_unit"].iloc[0] if len(found) else found["per_unit"]
    return found


def sales_plan_cost(plan: Mapping[str, float], per_euro: Mapping[str, float]) -> float:
    """What a plan of sales costs: the sales wanted from each source, at what a euro of them has cost.

    Parameters
    ----------
    plan : mapping of source to float
        Sales wanted, money.
    per_euro : mapping of source to float
        Selling cost for a euro of sales, as from `selling_costs`. It is what past sales cost on average; the next euro
        may cost more.

    Raises
    ------
    ParameterError
        If a source has no cost, or sales are below zero.

    Examples
    --------
    >>> sales_plan_cost({"more": 1000, "lost": 100}, {"more": 0.1, "lost": 0.7})
    170.0
    """
    unknown = [name for name in plan if name not in per_euro]
    if unknown:
        raise ParameterError(
            N_("There is no cost for {name}. There is one for: {names}."), name=unknown[0], names=", ".join(per_euro)
        )
    for name, sales in plan.items():
        _refuse_below_zero(name, sales)
    return float(sum(sales * per_euro[name] for name, sales in plan.items()))


def acquisition_funnel(reached: Sequence[str], cost: Sequence[float], stages: Sequence[str] = STAGES) -> pd.DataFrame:
    """How many prospects came to each stage, and what was spent on those who came no farther.

    Parameters
    ----------
    reached : sequence of str
        The farthest stage that each prospect has reached.
    cost : sequence of float
        What has been spent on each, money.
    stages : sequence of str
        From the first to the last.

    Returns
    -------
    DataFrame
        Index: stages. `came`: prospects who reached it; `stopped`: those who came no farther; `cost`: what was spent on
        these; `so_far`: the costs added up from the first stage. What is spent on those who reach the last is the price
        of success; all before it, of failed attempts.

    Raises
    ------
    ParameterError
        If a stage is not one of the stages.

    Examples
    --------
    >>> found = acquisition_funnel(["called", "called", "won"], [10.0, 20.0, 50.0], ["called", "won"])
    >>> found["came"].tolist(), found["stopped"].tolist(), found["so_far"].tolist()
    ([3, 1], [2, 1], [30.0, 80.0])
    """
    rows = pd.DataFrame({"stage": list(reached), "cost": np.asarray(cost, dtype=float)})
    unknown = [stage for stage in rows["stage"].unique() if stage not in stages]
    if unknown:
        raise ParameterError(
            N_("There is no stage {name}. The stages are: {names}."), name=unknown[0], names=", ".join(stages)
        )
    groups, index = rows.groupby("stage")["cost"], pd.Index(stages, name="stage")
    stopped = groups.size().reindex(index, fill_value=0).astype(int)
    spent = groups.sum().reindex(index, fill_value=0.0)
    came = stopped[::-1].cumsum()[::-1]
    return pd.DataFrame({"came": came, "stopped": stopped, "cost": spent, "so_far": spent.cumsum()})


class CostOfWinning(NamedTuple):
    """What winning customers has cost, counted in two ways.

    `prospects` and `won` are counts; `cost` is what was spent on all of them, `cost_of_won` on those who became
    customers. The two costs for each who was won, and the share that went to the others, are NaN where there are none.
    """

    prospects: int
    won: int
    cost: float
    cost_of_won: float

    @property
    def each(self) -> float:
        """What a new customer has cost: everything that was spent, by those who were won."""
        return self.cost / self.won if self.won else float("nan")

    @property
    def each_alone(self) -> float:
        """What it seems to have cost where failed attempts are not counted."""
        return self.cost_of_won / self.won if self.won else float("nan")

    @property
    def share_lost(self) -> float:
        """Share of the money that went to those who did not become customers."""
        return 1 - self.cost_of_won / self.cost if self.cost else float("nan")


def cost_of_winning(won: Sequence[bool], cost: Sequence[float]) -> CostOfWinning:
    """What winning customers has cost, with failed attempts counted and without.

    Parameters
    ----------
    won : sequence of bool
        Whether each prospect became a customer.
    cost : sequence of float
        What has been spent on each, money.

    Examples
    --------
    >>> found = cost_of_winning([True, False, False, False], [200.0, 150.0, 50.0, 100.0])
    >>> found.each, found.each_alone, round(found.share_lost, 2)
    (500.0, 200.0, 0.6)
    """
    became, spent = np.asarray(won, dtype=bool), np.asarray(cost, dtype=float)
    return CostOfWinning(len(became), int(became.sum()), float(spent.sum()), float(spent[became].sum()))


def wallet_allocation(rank: float, brands: int) -> float:
    """Share of wallet by the Wallet Allocation Rule: from our place among the suppliers that a customer uses.

    Parameters
    ----------
    rank : float
        Our place by the customer's satisfaction, 1 the best; who shares a place has the mean of the places.
    brands : int
        How many suppliers the customer uses.

    Returns
    -------
    float
        The shares of all places add up to 1.

    Raises
    ------
    ParameterError
        If there is no supplier, or the rank is not among them.

    Notes
    -----
    (1 - rank / (n + 1)) x 2 / n: Keiningham, Aksoy, Buoye & Cooil 2011, *Harvard Business Review*, October. Author's
    completion; it is a guess by rank, no measurement.

    Examples
    --------
    >>> round(wallet_allocation(2, 3), 3)
    0.333
    """
    if not brands >= 1:
        raise ParameterError(N_("The value {name} must be above 0; {value} is not."), name="brands", value=brands)
    if not 1 <= rank <= brands:
        raise ParameterError(
            N_("The rank must lie within 1–{brands}; {value} does not."), brands=brands, value=f"{rank:g}"
        )
    return (1 - rank / (brands + 1)) * 2 / brands


def _refuse_below_zero(name: str, value: float | pd.Series) -> None:
    numbers = np.asarray(value, dtype=float)
    if (numbers < 0).any() or (np.ndim(value) == 0 and not np.isfinite(numbers)):
        worst = float(np.nanmin(numbers)) if np.isfinite(numbers).any() else float(numbers.ravel()[0])
        raise ParameterError(N_("{name} must be zero or more; {value} is not."), name=name, value=f"{worst:g}")


def _refuse_more_than_all(own: float | pd.Series, total: float | pd.Series) -> None:
    _refuse_below_zero("own", own)
    _refuse_below_zero("total", total)
    over = np.asarray(own, dtype=float) - np.asarray(total, dtype=float)
    if (over > 0).any():
        at = int(np.nanargmax(over))
        mine, whole = (float(np.broadcast_to(np.asarray(v, dtype=float), over.shape).ravel()[at]) for v in (own, total))
        raise ParameterError(
            N_("Our part ({own}) cannot be more than the whole ({total}). Are they the right way round?"),
            own=f"{mine:g}", total=f"{whole:g}",
        )  # fmt: skip


def _refuse_no_share(name: str, value: float | pd.Series) -> None:
    numbers = np.asarray(value, dtype=float).ravel()
    for number in numbers[(numbers < 0) | (numbers > 1)][:1]:
        ask_about_rate(name, float(number))
        raise ParameterError(
            N_("The share {name} must lie within 0–1; {value} does not. 15 per cent is 0.15."),
            name=name, value=f"{number:g}",
        )  # fmt: skip
