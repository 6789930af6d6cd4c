"""Whether a loyalty programme pays: its break-even, what of the purchases it caused, and who gets the discount.

Members buy more than others, and that says little: who buys much joins. Corrected for self-selection the effect of a
programme on share of wallet was about a seventh of what the naive comparison shows (Leenheer, van Heerde, Bijmolt &
Smidts 2007, *International Journal of Research in Marketing* 24(1), 31-47). The lecture asks for profitable growth of
sales, and warns of bribing with rewards (S3, slide t63). So three comparisons stand beside each other here: members
with the others, members with those who are like them, and customers who were invited by lot with those who were not.
The last alone tells of cause and effect.
"""

import math
from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
import pandas as pd

from asiakkuus_lib.errors import N_, ParameterError, ask_about_rate

# Criteria by which a benefit is chosen (S3, slide t70), in the order of the slide. A small cost is a high score.
CRITERIA = (
    "perceived_value", "uniqueness", "cost", "value_to_cost", "retention_effect", "competence", "feasibility",
)  # fmt: skip
# The parts of the members that are told apart by what they buy: fifths.
FIFTHS = 5


class Difference(NamedTuple):
    """A difference of means with its interval: what the first group has more than the second.

    Parameters
    ----------
    estimate, low, high : float
        The difference and the ends of its interval; NaN where a group is too small to tell.
    error : float
        Standard error.
    ones, others : int
        How many customers each group has.
    """

    estimate: float
    low: float
    high: float
    error: float
    ones: int
    others: int

    @property
    def tells(self) -> bool:
        """Whether the interval leaves zero out."""
        return self.low > 0 or self.high < 0

    @property
    def spread(self) -> float:
        """The standard deviation of one customer, from the error of the difference of the two groups."""
        return self.error / math.sqrt(1 / self.ones + 1 / self.others)

    def times(self, factor: float) -> "Difference":
        """The same in another unit: a hundred customers for one."""
        low, high = sorted((self.low * factor, self.high * factor))
        return Difference(self.estimate * factor, low, high, self.error * abs(factor), self.ones, self.others)


class Alike(NamedTuple):
    """A difference between customers who are alike, and how many could be compared.

    Parameters
    ----------
    difference : Difference
        Of those compared.
    left_out : int
        Members of whom there is nobody alike among the others.
    table : DataFrame
        Index: what they are alike in. `members`, `others`: how many; `member_mean`, `other_mean`: their means.
    """

    difference: Difference
    left_out: int
    table: pd.DataFrame


# The programme as a sum


def programme_break_even(
    members: float,
    fixed_cost: float,
    cost_per_member: float,
    margin_rate: float,
    discount_rate: float = 0.0,
    bought_anyway: float = 0.0,
) -> float:
    """Extra purchases for each member that pay for the programme, at list price.

    Parameters
    ----------
    members : float
        How many members there are.
    fixed_cost : float
        What the programme costs in a year however many there are, money.
    cost_per_member : float
        What each member costs in a year: card, letters, presents; money.
    margin_rate : float
        Gross margin as a share of the list price.
    discount_rate : float
        The member's discount as a share of the list price.
    bought_anyway : float
        What a member would buy in a year without the programme, at list price: they get the discount on that too.

    Returns
    -------
    float
        Money for each member and year.

    Raises
    ------
    ParameterError
        If there are no members, a sum is below zero, a rate is not within 0-1, or the discount takes all the margin.

    Notes
    -----
    The arithmetic is the author's completion to S3, slide t63; the discount on what would come anyway is what the
    usual calculation leaves out.

    Examples
    --------
    >>> round(programme_break_even(10_000, 40_000, 8, 0.35), 2)
    34.29
    >>> round(programme_break_even(10_000, 40_000, 8, 0.35, discount_rate=0.05, bought_anyway=300), 2)
    90.0
    """
    _refuse_no_rate(margin_rate=margin_rate, discount_rate=discount_rate)
    _refuse_below_zero(fixed_cost=fixed_cost, cost_per_member=cost_per_member, bought_anyway=bought_anyway)
    if not members > 0:
        raise ParameterError(N_("The value {name} must be above 0; {value} is not."), name="members", value=members)
    if not margin_rate > discount_rate:
        raise ParameterError(
            N_("The discount ({discount}) takes all of the margin ({margin}): no extra purchases can pay for it."),
            discount=f"{discount_rate:g}", margin=f"{margin_rate:g}",
        )  # fmt: skip
    return (fixed_cost / members + cost_per_member + discount_rate * bought_anyway) / (margin_rate - discount_rate)


def programme_profit(
    members: float,
    fixed_cost: float,
    cost_per_member: float,
    margin_rate: float,
    extra: float,
    discount_rate: float = 0.0,
    bought_anyway: float = 0.0,
) -> float:
    """What a programme leaves in a year, if each member buys so much more because of it.

    Parameters
    ----------
    members, fixed_cost, cost_per_member, margin_rate, discount_rate, bought_anyway : float
        As for `programme_break_even`.
    extra : float
        What a member buys more because of the programme, at list price, money of a year; below zero where it is less.

    Returns
    -------
    float
        Money of a year; zero at the break-even.

    Raises
    ------
    ParameterError
        If a sum is below zero, or a rate is not within 0-1.

    Examples
    --------
    >>> round(programme_profit(10_000, 40_000, 8, 0.35, extra=50), 2)
    55000.0
    >>> round(programme_profit(10_000, 40_000, 8, 0.35, extra=50, discount_rate=0.05, bought_anyway=300), 2)
    -120000.0
    """
    _refuse_no_rate(margin_rate=margin_rate, discount_rate=discount_rate)
    _refuse_below_zero(
        members=members, fixed_cost=fixed_cost, cost_per_member=cost_per_member, bought_anyway=bought_anyway
    )
    each = (margin_rate - discount_rate) * extra - discount_rate * bought_anyway - cost_per_member
    return members * each - fixed_cost


def programme_roi(
    members: float,
    fixed_cost: float,
    cost_per_member: float,
    margin_rate: float,
    extra: float,
    discount_rate: float = 0.0,
    bought_anyway: float = 0.0,
) -> float:
    """What a programme leaves for each euro put into it: upkeep, and the discounts on all that members buy.

    Parameters
    ----------
    members, fixed_cost, cost_per_member, margin_rate, extra, discount_rate, bought_anyway : float
        As for `programme_profit`.

    Returns
    -------
    float
        0 at the break-even, -1 where nothing comes back.

    Raises
    ------
    ParameterError
        As from `programme_profit`, or if the programme costs nothing.

    Examples
    --------
    >>> round(programme_roi(10_000, 40_000, 8, 0.35, extra=50), 3)
    0.458
    """
    left = programme_profit(members, fixed_cost, cost_per_member, margin_rate, extra, discount_rate, bought_anyway)
    spent = fixed_cost + members * (cost_per_member + discount_rate * (bought_anyway + extra))
    if not spent > 0:
        raise ParameterError(N_("The programme costs nothing, so there is no return on what was spent."))
    return left / spent


def discount_given(paid: float, discount_rate: float) -> float:
    """What was taken off the list price, from what was paid after it.

    Parameters
    ----------
    paid : float
        What members paid, money.
    discount_rate : float
        Share of the list price.

    Raises
    ------
    ParameterError
        If the rate is not within 0-1, or is 1.

    Notes
    -----
    Off the list price, not off what was paid: 5 % off 100 € leaves 95 €, and 5 € is 5.3 % of that.

    Examples
    --------
    >>> round(discount_given(95, 0.05), 2)
    5.0
    """
    _refuse_no_rate(discount_rate=discount_rate)
    if discount_rate == 1:
        raise ParameterError(N_("The value {name} must be below 1; {value} is not."), name="discount_rate", value=1)
    return paid * discount_rate / (1 - discount_rate)


def uplift_needed(spent: float, contribution: float) -> float:
    """By how much sales must grow to pay for what was spent, at the contribution that they leave now.

    Parameters
    ----------
    spent : float
        Discounts and upkeep, money.
    contribution : float
        What is left of the members' present purchases, at the prices that they pay: after goods, or after goods and
        service; money.

    Returns
    -------
    float
        0.18 is 18 % more sales; infinite where nothing is left of them.

    Raises
    ------
    ParameterError
        If what was spent is below zero.

    Examples
    --------
    >>> round(uplift_needed(10_500, 57_000), 3), uplift_needed(10_500, -200)
    (0.184, inf)
    """
    _refuse_below_zero(spent=spent)
    return spent / contribution if contribution > 0 else math.inf


def caused_share_needed(discount: float, upkeep: float, contribution: float) -> float:
    """Which part of the members' present purchases the programme would have to have caused, to pay.

    Parameters
    ----------
    discount, upkeep : float
        Discounts on all that members bought, and what the programme cost besides, money.
    contribution : float
        What is left of those purchases after goods (and service), at the prices that members pay, money.

    Returns
    -------
    float
        Above 1 where it could not pay even if it had caused all; infinite where not even list prices leave anything.

    Raises
    ------
    ParameterError
        If the discount or the upkeep is below zero.

    Examples
    --------
    >>> round(caused_share_needed(6_800, 3_700, 56_800), 3)
    0.165
    """
    _refuse_below_zero(discount=discount, upkeep=upkeep)
    at_list_price = contribution + discount
    return (discount + upkeep) / at_list_price if at_list_price > 0 else math.inf


def programme_result(contribution: float, discount: float, upkeep: float, caused_share: float) -> pd.Series:
    """What the programme has left, if it has caused such a part of what its members buy.

    Parameters
    ----------
    contribution : float
        What is left of all that members bought after goods (and service), at the prices that they paid, money.
    discount, upkeep : float
        Discounts on all of it, and what the programme cost besides, money.
    caused_share : float
        Which part of the purchases the programme caused: 0 if all would have come anyway. Below zero where members buy
        less because of it.

    Returns
    -------
    Series
        `extra`: what the purchases that it caused leave at list price; `discount_extra`, `discount_anyway`: the
        discounts on those and on the purchases that would have come anyway; `upkeep`; `result`. Costs are below zero,
        and the first four add up to the last.

    Raises
    ------
    ParameterError
        If the discount or the upkeep is below zero, or the share is above 1.

    Examples
    --------
    >>> programme_result(56_800, 6_800, 3_700, 0.10).round(0).to_dict()
    {'extra': 6360.0, 'discount_extra': -680.0, 'discount_anyway': -6120.0, 'upkeep': -3700.0, 'result': -4140.0}
    """
    _refuse_below_zero(discount=discount, upkeep=upkeep)
    ask_about_rate("caused_share", caused_share)
    parts = {
        "extra": caused_share * (contribution + discount),
        "discount_extra": -caused_share * discount,
        "discount_anyway": -(1 - caused_share) * discount,
        "upkeep": -upkeep,
    }
    return pd.Series(parts | {"result": sum(parts.values())})


def uplift_caused(caused_share: float) -> float:
    """By how much purchases have grown, if a part of them was caused: one eleventh of 110 is a tenth more than 100.

    Parameters
    ----------
    caused_share : float
        Which part of the purchases the programme caused; below zero where they are fewer because of it.

    Returns
    -------
    float
        As a share of what would have been bought without the programme; infinite where nothing would have been.

    Examples
    --------
    >>> round(uplift_caused(1 / 11), 4), uplift_caused(-0.25), uplift_caused(1.0)
    (0.1, -0.2, inf)
    """
    return caused_share / (1 - caused_share) if caused_share < 1 else math.inf


def simulate_result(
    contribution: float,
    discount: float,
    upkeep: float,
    effect: Difference,
    bought: tuple[float, float],
    runs: int = 4000,
    seed: int = 1,
) -> np.ndarray:
    """What the programme has left in each of many possible worlds, as far as a pilot leaves it open.

    Parameters
    ----------
    contribution, discount, upkeep : float
        As for `programme_result`.
    effect : Difference
        What those who joined bought more because they did: as from `per_joiner`.
    bought : (float, float)
        What they bought in all, and the standard error of that mean.
    runs, seed : int
        How many worlds, and where the random numbers begin.

    Returns
    -------
    array of float
        A result for each world.

    Raises
    ------
    ParameterError
        If those who joined bought nothing.

    Notes
    -----
    In each world the effect and the purchases are drawn from normal distributions around what was measured; their
    ratio is the part that the programme caused. Nothing else is taken to be uncertain, so the truth may lie even
    further off.

    Examples
    --------
    >>> found = simulate_result(56_800, 6_800, 3_700, Difference(12.0, -20.0, 44.0, 16.0, 720, 720), (61.0, 8.0))
    >>> np.quantile(found, [0.025, 0.5, 0.975]).round(-2).tolist(), round(float((found > 0).mean()), 2)
    ([-31000.0, 1900.0, 36200.0], 0.54)
    """
    middle, error = bought
    if not middle > 0:
        raise ParameterError(
            N_("The value {name} must be above 0; {value} is not."), name="bought", value=f"{middle:g}"
        )
    rng = np.random.default_rng(seed)
    in_all = np.maximum(rng.normal(middle, error, runs), middle / 10)
    # The programme cannot cause more than all; what it takes away is as uncertain as what it brings.
    share = np.clip(rng.normal(effect.estimate, effect.error, runs) / in_all, -1, 1)
    found: np.ndarray = share * (contribution + discount) - discount - upkeep
    return found


# What it caused


def difference(ones: pd.Series, others: pd.Series, level: float = 0.95) -> Difference:
    """The difference of the means of two groups, with its interval (Welch 1947: the groups may vary unequally).

    Parameters
    ----------
    ones, others : Series
        What each customer of a group did.
    level : float
        How often an interval made in this way holds the true difference.

    Returns
    -------
    Difference
        NaN for ends where a group has one customer, and for all where one has none.

    Raises
    ------
    ParameterError
        If the level is not between 0 and 1.

    Examples
    --------
    >>> found = difference(pd.Series([4.0, 6.0, 8.0]), pd.Series([3.0, 4.0, 5.0]))
    >>> round(found.estimate, 2), round(found.low, 2), round(found.high, 2), found.tells
    (2.0, -2.16, 6.16, False)
    """
    n, m = len(ones), len(others)
    estimate = float(ones.mean() - others.mean()) if n and m else math.nan
    if min(n, m) < 2:
        return Difference(estimate, math.nan, math.nan, math.nan, n, m)
    parts = float(ones.var()) / n, float(others.var()) / m
    error = math.sqrt(sum(parts))
    freedom = sum(parts) ** 2 / (parts[0] ** 2 / (n - 1) + parts[1] ** 2 / (m - 1)) if error else n + m - 2
    return _interval(estimate, error, freedom, level, n, m)


def adjusted_difference(
    after: pd.Series, before: pd.Series, invited: "pd.Series[bool]", level: float = 0.95
) -> Difference:
    """What an invitation by lot changed, when what each did before is taken into account.

    The draw makes the groups alike on average, not exactly. Taking away what is explained by the time before removes
    the difference that the draw left, and narrows the interval.

    Parameters
    ----------
    after, before : Series
        What each customer did after the invitations and before them.
    invited : Series of bool
        Who was drawn: all of them, whether they joined or not.
    level : float
        As for `difference`.

    Returns
    -------
    Difference
        For each one invited. NaN for its ends where a group has fewer than three customers.

    Notes
    -----
    Regression on the invitation, the time before (less its mean) and their product, with errors that allow unequal
    spreads (Lin 2013, *Annals of Applied Statistics* 7(1), 295-318; HC2).

    Examples
    --------
    >>> before = pd.Series([0.0, 1.0, 2.0, 3.0] * 2)
    >>> invited = pd.Series([False] * 4 + [True] * 4)
    >>> noise = pd.Series([0.1, -0.1, -0.1, 0.1, 0.2, -0.2, -0.2, 0.2])
    >>> found = adjusted_difference(before + noise + 1.0 * invited, before, invited)
    >>> round(found.estimate, 2), found.tells
    (1.0, True)
    """
    drawn = invited.to_numpy(dtype=bool)
    n, m = int(drawn.sum()), int((~drawn).sum())
    centred = before.to_numpy(dtype=float) - float(before.mean())
    if min(n, m) < 3 or any(np.ptp(centred[group]) == 0 for group in (drawn, ~drawn)):
        return difference(after[drawn], after[~drawn], level)
    design = np.column_stack([np.ones(n + m), drawn, centred, drawn * centred])
    inverse = np.linalg.inv(design.T @ design)
    found = inverse @ design.T @ after.to_numpy(dtype=float)
    left = after.to_numpy(dtype=float) - design @ found
    pull = np.clip(1 - np.einsum("ij,jk,ik->i", design, inverse, design), 1e-12, None)
    spread = inverse @ (design.T * (left**2 / pull)) @ design @ inverse
    return _interval(float(found[1]), math.sqrt(max(spread[1, 1], 0.0)), n + m - 4, level, n, m)


def per_joiner(effect: Difference, joined_share: float) -> Difference:
    """What joining changed for each who joined, from what the invitation changed for each invited.

    Parameters
    ----------
    effect : Difference
        For each invited.
    joined_share : float
        Which part of the invited joined; the others must not have been able to.

    Raises
    ------
    ParameterError
        If nobody joined, or the share is above 1.

    Notes
    -----
    An invitation can work only through joining, so all of its effect belongs to those who did (Bloom 1984, *Evaluation
    Review* 8(2), 225-246). Those who joined must not be compared with those who did not: who means to buy joins.

    Examples
    --------
    >>> found = per_joiner(Difference(3.0, -5.0, 11.0, 4.0, 720, 720), 0.25)
    >>> found.estimate, found.low, found.high
    (12.0, -20.0, 44.0)
    """
    ask_about_rate("joined_share", joined_share)
    if not joined_share > 0:
        raise ParameterError(
            N_("The value {name} must be above 0; {value} is not."), name="joined_share", value=joined_share
        )
    return effect.times(1 / joined_share)


def compare_alike(outcome: pd.Series, member: "pd.Series[bool]", alike: pd.Series, level: float = 0.95) -> Alike:
    """Members against others who are like them in something known beforehand.

    Parameters
    ----------
    outcome : Series
        What each customer did.
    member : Series of bool
        Who is a member.
    alike : Series
        What they are alike in: on how many days they bought the year before, for example.
    level : float
        As for `difference`.

    Returns
    -------
    Alike
        The differences in each group, weighted by its members. Groups with fewer than two members or two others cannot
        be compared, and their members are left out.

    Notes
    -----
    Customers who are alike in what is known may still differ in what is not: one means to travel, and joins for that
    reason. What is left of the difference is therefore not the effect of the programme.

    Examples
    --------
    >>> found = compare_alike(pd.Series([10.0, 12, 10, 11, 30, 34]), pd.Series([True, True, False, False, True, True]),
    ...                       pd.Series([1, 1, 1, 1, 3, 3]))
    >>> found.difference.estimate, found.left_out, found.table["members"].to_dict()
    (0.5, 2, {1: 2})
    """
    ones, others = (outcome[member == side].groupby(alike) for side in (True, False))
    found = pd.DataFrame({
        "members": ones.size(), "others": others.size(), "member_mean": ones.mean(), "other_mean": others.mean(),
        "error": (ones.var() / ones.size() + others.var() / others.size()) ** 0.5,
    })  # fmt: skip
    there = found[(found["members"] >= 2) & (found["others"] >= 2)].astype({"members": int, "others": int})
    n, m = int(there["members"].sum()), int(there["others"].sum())
    left_out = int(member.sum()) - n
    if not n:
        return Alike(Difference(math.nan, math.nan, math.nan, math.nan, 0, 0), left_out, there.drop(columns="error"))
    weight = there["members"] / n
    estimate = float((weight * (there["member_mean"] - there["other_mean"])).sum())
    error = math.sqrt(float((weight**2 * there["error"] ** 2).sum()))
    freedom = max(n + m - 2 * len(there), 1)
    return Alike(_interval(estimate, error, freedom, level, n, m), left_out, there.drop(columns="error"))


def needed_to_see(effect: float, spread: float, power: float = 0.8, level: float = 0.95) -> int:
    """How many customers a group of a pilot needs, to see an effect of a given size.

    Parameters
    ----------
    effect : float
        The smallest effect that would matter, for each one invited.
    spread : float
        Standard deviation of what a customer does.
    power : float
        How often such a pilot would see the effect.
    level : float
        As for `difference`.

    Returns
    -------
    int
        Customers invited, and as many who are not.

    Raises
    ------
    ParameterError
        If the effect is zero, or a chance is not between 0 and 1.

    Notes
    -----
    S3, slide t66 ends the shaping of benefits in a large survey; how large a pilot must be is the author's completion.
    Half the effect takes four times the customers.

    Examples
    --------
    >>> needed_to_see(10, 80), needed_to_see(5, 80)
    (1005, 4019)
    """
    from scipy.special import ndtri

    for name, chance in (("power", power), ("level", level)):
        _refuse_no_chance(name, chance)
    if not effect:
        raise ParameterError(N_("An effect of nothing cannot be seen."))
    needed = 2 * ((float(ndtri((1 + level) / 2)) + float(ndtri(power))) * spread / effect) ** 2
    return math.ceil(needed)


# Who gets the discount, who joins and leaves


def rounded(count: int) -> int:
    """A number of customers that is needed, to two digits, for nobody plans a pilot more exactly.

    Examples
    --------
    >>> rounded(11_013), rounded(47)
    (11000, 47)
    """
    return int(float(f"{count:.2g}"))


def fifths(amounts: pd.Series, parts: int = FIFTHS) -> pd.Series:
    """Which part of the members each is in, the parts of equal size, those with the most first.

    Parameters
    ----------
    amounts : Series
        Of each member.
    parts : int
        How many.

    Returns
    -------
    Series of int
        Same index; 1 for the first part. Of equal amounts the first by name come first.

    Examples
    --------
    >>> fifths(pd.Series({"A": 0.0, "B": 900.0, "C": 200.0, "D": 300.0, "E": 100.0})).to_dict()
    {'A': 5, 'B': 1, 'C': 3, 'D': 2, 'E': 4}
    """
    ordered = amounts.sort_index().sort_values(ascending=False, kind="stable").index
    place = np.arange(len(ordered)) * parts // max(len(ordered), 1) + 1
    return pd.Series(place, ordered, name="part").reindex(amounts.index)


def by_fifth(members: pd.DataFrame, by: str = "sales", parts: int = FIFTHS) -> pd.DataFrame:
    """The sums of each of the parts of the members: as from `fifths`.

    Parameters
    ----------
    members : DataFrame
        A row for each member; numbers only: `sales`, `discount`, `contribution`, ...
    by : str
        The column by which they are ordered.
    parts : int
        How many.

    Returns
    -------
    DataFrame
        Index: 1 for the first part. `members`, and the sum of each column.

    Examples
    --------
    >>> rows = pd.DataFrame({"sales": [900.0, 300, 200, 100, 0], "discount": [45.0, 15, 10, 5, 0]})
    >>> by_fifth(rows).loc[1].to_dict()
    {'members': 1.0, 'sales': 900.0, 'discount': 45.0}
    """
    part = fifths(members[by], parts)
    sums = members.groupby(part).sum()
    sums.insert(0, "members", part.value_counts().reindex(sums.index))
    return sums


def membership(joined: pd.Series, left: pd.Series, begin: pd.Timestamp, end: pd.Timestamp) -> pd.DataFrame:
    """How many joined and left in each quarter of a year, and how many there are at its end.

    Parameters
    ----------
    joined, left : Series of Timestamp
        When each member joined, and left; NaT for who has not left.
    begin, end : Timestamp
        The first day, and the day after the last.

    Returns
    -------
    DataFrame
        Index: quarters as periods; the first and the last may be cut. `joined`, `left`, `there` (at its end).

    Examples
    --------
    >>> days = pd.to_datetime(pd.Series(["2025-01-10", "2025-02-01", "2025-05-01"]))
    >>> gone = pd.to_datetime(pd.Series([None, "2025-06-30", None]))
    >>> found = membership(days, gone, pd.Timestamp("2025-01-01"), pd.Timestamp("2025-07-01"))
    >>> found.astype(int).values.tolist()
    [[2, 0, 2], [1, 1, 2]]
    """
    quarters = pd.period_range(begin, end - pd.Timedelta(days=1), freq="Q", name="quarter")
    rows = []
    for quarter in quarters:
        first, stop = max(quarter.start_time, begin), min(quarter.end_time.normalize() + pd.Timedelta(days=1), end)
        came, went = ((days >= first) & (days < stop) for days in (joined, left))
        there = (joined < stop) & ~(left < stop)
        rows.append({"joined": int(came.sum()), "left": int(went.sum()), "there": int(there.sum())})
    return pd.DataFrame(rows, index=quarters, columns=["joined", "left", "there"])


def join_and_stay(join_rate: float, retention: float, periods: int) -> pd.Series:
    """Which part of those invited are members, time after time: hard benefits make join, soft ones make stay.

    Parameters
    ----------
    join_rate : float
        Share of the invited who join.
    retention : float
        Share of the members who stay from one period to the next.
    periods : int
        How many periods are looked at after joining.

    Returns
    -------
    Series
        Index: 0 (joining) to `periods`.

    Raises
    ------
    ParameterError
        If a rate is not within 0-1, or there are fewer than no periods.

    Notes
    -----
    S3, slide t69 as a model; the formula is the author's completion, and so is every rate.

    Examples
    --------
    >>> join_and_stay(0.6, 0.5, 3).tolist(), join_and_stay(0.3, 0.9, 3).round(4).tolist()
    ([0.6, 0.3, 0.15, 0.075], [0.3, 0.27, 0.243, 0.2187])
    """
    _refuse_no_rate(join_rate=join_rate, retention=retention)
    _refuse_below_zero(periods=periods)
    return pd.Series([join_rate * retention**period for period in range(periods + 1)], name="members")


# Benefits


def benefit_value(financial: float, relevance: float, ease: float) -> float:
    """What a benefit is worth to its receiver: as much as its weakest side lets it be.

    Parameters
    ----------
    financial, relevance, ease : float
        Value in money, how well it meets what is expected, and how easily it is had; each from 0 to 1.

    Returns
    -------
    float
        Their product: a benefit that cannot be had is worth nothing.

    Raises
    ------
    ParameterError
        If one is not within 0-1.

    Notes
    -----
    The three are of S3, slide t69; that they are multiplied is the author's completion.

    Examples
    --------
    >>> round(benefit_value(0.9, 0.5, 0.4), 2), round(benefit_value(0.3, 0.9, 0.9), 3)
    (0.18, 0.243)
    """
    _refuse_no_rate(financial=financial, relevance=relevance, ease=ease)
    return financial * relevance * ease


def score_benefits(benefits: pd.DataFrame, weights: Mapping[str, float]) -> pd.Series:
    """Points of each benefit: the mean of its scores by the weights of the criteria, the best first.

    Parameters
    ----------
    benefits : DataFrame
        A row for each benefit, a column for each criterion; a high score is good in each, so a small cost is high.
    weights : mapping of criterion to float
        At least one above zero.

    Returns
    -------
    Series
        Index: as of the benefits.

    Raises
    ------
    ParameterError
        If a criterion has no scores, a weight is below zero, or none is above it.

    Notes
    -----
    The seven criteria are of S3, slide t70 (`CRITERIA`); scores and weights are the author's completion. Value, cost
    and their relation count one thing three times: give them a common weight.

    Examples
    --------
    >>> scores = pd.DataFrame({"perceived_value": [5, 3], "cost": [1, 4]}, index=["discount", "boarding first"])
    >>> score_benefits(scores, {"perceived_value": 1, "cost": 2}).round(2).to_dict()
    {'boarding first': 3.67, 'discount': 2.33}
    """
    unknown = [name for name in weights if name not in benefits]
    if unknown:
        raise ParameterError(
            N_("There are no scores for {name}. There are for: {names}."),
            name=unknown[0], names=", ".join(map(str, benefits.columns)),
        )  # fmt: skip
    _refuse_below_zero(**{str(name): weight for name, weight in weights.items()})
    total = sum(weights.values())
    if not total > 0:
        raise ParameterError(N_("At least one weight must be above 0."))
    points = sum(benefits[name].astype(float) * weight for name, weight in weights.items()) / total
    return pd.Series(points, benefits.index, name="points").sort_values(ascending=False, kind="stable")


def _interval(estimate: float, error: float, freedom: float, level: float, n: int, m: int) -> Difference:
    from scipy.special import stdtrit

    _refuse_no_chance("level", level)
    reach = float(stdtrit(max(freedom, 1.0), (1 + level) / 2)) * error
    return Difference(estimate, estimate - reach, estimate + reach, error, n, m)


def _refuse_no_rate(**rates: float) -> None:
    for name, rate in rates.items():
        ask_about_rate(name, rate)
        if not 0 <= rate <= 1:
            raise ParameterError(
                N_("The share {name} must lie within 0–1; {value} does not. 15 per cent is 0.15."),
                name=name, value=f"{rate:g}",
            )  # fmt: skip


def _refuse_no_chance(name: str, chance: float) -> None:
    if not 0 < chance < 1:
        raise ParameterError(
            N_("The chance {name} must lie between 0 and 1; {value} does not."), name=name, value=f"{chance:g}"
        )


def _refuse_below_zero(**sums: float) -> None:
    for name, value in sums.items():
        if not value >= 0:
            raise ParameterError(N_("{name} must be zero or more; {value} is not."), name=name, value=f"{value:g}")
