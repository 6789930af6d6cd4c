"""Choosing key accounts: points by rank, weights, how sure the choice is, and who is not chosen for all their points.

The method is that of a lecture (S3, slides t25-t28): customers are put in order by each criterion, the first of
thirteen gets 13 points, and the points are weighted and added up. The best total is the first; then three verifying
criteria say who does not become a key account all the same. The lecture's weights add up to 95, not to 100, and nobody
measured them: so a rank is told with what becomes of it when the weights move. When criteria point the same way, equal
or even random weights choose nearly the same customers as any others (Dawes 1979, *American Psychologist* 34(7),
571-582).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from math import factorial, prod
from typing import Literal

import numpy as np
import pandas as pd

from asiakkuus_lib.errors import N_, ParameterError

# What must hold of a key account whatever its points (S3, slide t26), and what may be said of each.
VERIFYING = ("strategy_fit", "flexible", "fair")
YES, NO, UNKNOWN = "yes", "no", "unknown"
# So many weightings are tried: a chance is then right to about half a per cent.
TRIED = 2**14
# Totals are sums of products: closer than this they are equal.
DUST = 1e-9
# For as many criteria.
_PRIMES = (2, 3, 5, 7, 11, 13, 17, 19, 23, 29)
# A total printed with two decimals is this near to what it was.
HALF_CENT = 0.005


def rank_scores(
    values: pd.Series, ties: Literal["max", "min", "average"] = "max", zero_as: float | None = None
) -> pd.Series:
    """Points by rank: of thirteen customers the one with the largest value gets 13, the next one 12.

    Parameters
    ----------
    values : Series of float
        One number a customer, the larger the better; NaN where it is not known.
    ties : str
        Equal customers share the better points ("max", as the lecture has it), the worse ones ("min"), or their mean.
    zero_as : float, optional
        The points of those who have nothing (zero or less), whatever their rank. The lecture gives 0 to customers
        without a current gap.

    Returns
    -------
    Series of float
        NaN where the value is not known.

    Examples
    --------
    >>> gaps = pd.Series([90, 40, 40, 0], index=["A", "B", "C", "D"])
    >>> rank_scores(gaps).tolist()
    [4.0, 3.0, 3.0, 1.0]
    >>> rank_scores(gaps, ties="min", zero_as=0).tolist()
    [4.0, 2.0, 2.0, 0.0]
    """
    numbers = values.astype(float).round(9)
    # Who shares the better points shares the better place, and the better place is the smaller number.
    method: Literal["min", "max", "average"] = "min" if ties == "max" else "max" if ties == "min" else "average"
    points = len(numbers) + 1 - numbers.rank(ascending=False, method=method)
    return points if zero_as is None else points.mask(numbers <= 0, zero_as)


def scaled_scores(values: pd.Series) -> pd.Series:
    """Points in proportion to the values: of thirteen customers the largest gets 13, who has half of it gets half.

    Parameters
    ----------
    values : Series of float
        One number a customer; below zero is nothing.

    Returns
    -------
    Series of float
        Of as many points at most as there are customers, so that they can stand in the place of `rank_scores`; zeros
        where nobody has anything.

    Examples
    --------
    >>> scaled_scores(pd.Series([90, 45, 40, 0], index=["A", "B", "C", "D"])).round(2).tolist()
    [4.0, 2.0, 1.78, 0.0]
    """
    numbers = values.astype(float).clip(lower=0.0)
    largest = numbers.max()
    return numbers * (len(numbers) / largest) if largest > 0 else numbers * 0.0


def missing_weight(weights: pd.Series, target: float = 100.0) -> float:
    """How much is missing of what weights should add up to; below zero where they are too much.

    Examples
    --------
    >>> missing_weight(pd.Series({"image": 19, "know_how": 10, "network": 15, "current_gap": 30, "future_gap": 21}))
    5.0
    """
    return round(target - float(weights.sum()), 9)


def contributions(scores: pd.DataFrame, weights: pd.Series) -> pd.DataFrame:
    """What each criterion brings to the total of each customer: its points by its weight.

    Parameters
    ----------
    scores : DataFrame
        Points: a row for each customer, a column for each criterion.
    weights : Series
        Percentages; index the criteria.

    Returns
    -------
    DataFrame
        The same rows and columns.

    Raises
    ------
    ParameterError
        If a weight is below zero, all are zero, or there is none for a criterion.

    Examples
    --------
    >>> scores = pd.DataFrame({"image": [3, 2], "gap": [1, 3]}, index=["A", "B"])
    >>> contributions(scores, pd.Series({"image": 60, "gap": 40}))
       image  gap
    A    1.8  0.4
    B    1.2  1.2
    """
    return (scores * _weights(weights, scores) / 100).round(9)


def weighted_scores(scores: pd.DataFrame, weights: pd.Series, normalise: bool = False) -> pd.Series:
    """The total of each customer: points by weights, added up.

    Parameters
    ----------
    scores, weights
        As for `contributions`.
    normalise : bool
        Whether the weights are made to add up to 100 first. The order is the same.

    Returns
    -------
    Series of float
        Name `total`.

    Examples
    --------
    >>> scores = pd.DataFrame({"image": [12, 13], "gap": [13, 4]}, index=["RL", "P"])
    >>> weighted_scores(scores, pd.Series({"image": 60, "gap": 35})).tolist()
    [11.75, 9.2]
    >>> weighted_scores(scores, pd.Series({"image": 60, "gap": 35}), normalise=True).round(3).tolist()
    [12.368, 9.684]
    """
    totals = contributions(scores, weights).sum(axis=1).rename("total")
    return (totals * (100 / weights.sum()) if normalise else totals).round(9)


def rank_customers(totals: pd.Series) -> pd.Series:
    """The place of each customer: the largest total is the first, and equal ones share the better place.

    Examples
    --------
    >>> rank_customers(pd.Series([5.86, 6.53, 5.86], index=["YB", "WJ", "ND"])).tolist()
    [2, 1, 2]
    """
    return totals.round(9).rank(ascending=False, method="min", na_option="bottom").astype(int).rename("rank")


def ranks_with_more(scores: pd.DataFrame, weights: pd.Series, points: float) -> pd.DataFrame:
    """The places when one weight at a time gets more: where a missing 5 per cent goes may matter.

    Parameters
    ----------
    scores, weights
        As for `contributions`.
    points : float
        How much each weight gets in turn.

    Returns
    -------
    DataFrame of int
        A row for each customer, a column for each criterion that got the points.

    Examples
    --------
    >>> scores = pd.DataFrame({"image": [3, 2], "gap": [1, 3]}, index=["A", "B"])
    >>> ranks_with_more(scores, pd.Series({"image": 60, "gap": 40}), 25)
       image  gap
    A      1    2
    B      2    1
    """
    more = {criterion: weights.add(pd.Series({criterion: points}), fill_value=0.0) for criterion in weights.index}
    return pd.DataFrame({name: rank_customers(weighted_scores(scores, changed)) for name, changed in more.items()})


def any_weights(criteria: Sequence[str], n: int = TRIED) -> pd.DataFrame:
    """Weightings spread evenly over all that there are: none below zero, and together 100.

    Parameters
    ----------
    criteria : sequence of str
        What is weighted.
    n : int
        How many.

    Returns
    -------
    DataFrame
        A row for each weighting, a column for each criterion. The same every time.

    Examples
    --------
    >>> tried = any_weights(["image", "gap"], 1000)
    >>> bool((tried.sum(axis=1).round(9) == 100).all()), round(float((tried["image"] < 25).mean()), 2)
    (True, 0.25)
    """
    # Exponential lengths, divided by their sum, are spread evenly over all shares.
    lengths = -np.log(_even(len(criteria), n))
    return pd.DataFrame(100 * lengths / lengths.sum(axis=1, keepdims=True), columns=list(criteria))


def weights_within(lowest: pd.Series, highest: pd.Series, n: int = TRIED) -> pd.DataFrame:
    """Weightings spread evenly within limits; each weight moves by itself, for only their proportions matter.

    Parameters
    ----------
    lowest, highest : Series of float
        The limits of each weight; index the criteria.
    n : int
        How many, the corners apart: those, where all weights are at a limit, come first.

    Returns
    -------
    DataFrame
        A row for each weighting, a column for each criterion. The same every time.

    Raises
    ------
    ParameterError
        If a limit is below zero, the lower one is above the higher one, or all weights may be zero only.

    Examples
    --------
    >>> tried = weights_within(pd.Series({"image": 10.0, "gap": 30.0}), pd.Series({"image": 20.0, "gap": 30.0}), 1000)
    >>> tried.agg(["min", "max"]).to_numpy().tolist()
    [[10.0, 30.0], [20.0, 30.0]]
    """
    low, high = _limits(lowest, highest)
    span = high - low
    moving = span > 0
    corners = np.array(list(product((0.0, 1.0), repeat=int(moving.sum()))))
    parts = np.zeros((len(corners) + n, len(low)))
    parts[:, moving] = np.concatenate([corners, _even(int(moving.sum()), n)])
    tried = low + parts * span
    return pd.DataFrame(tried[tried.sum(axis=1) > 0], columns=list(lowest.index))


def _even(dimensions: int, n: int) -> np.ndarray:
    """Points spread evenly over a cube: the sequence of Halton, the digits of 1, 2, 3, ... mirrored in prime bases."""
    points = np.zeros((n, dimensions))
    for column, base in zip(points.T, _PRIMES, strict=False):
        left, digit = np.arange(1, n + 1), 1.0
        while left.any():
            digit /= base
            column += digit * (left % base)
            left //= base
    return points


def chances(scores: pd.DataFrame, weightings: pd.DataFrame, top: int) -> pd.DataFrame:
    """How often each customer is the first, and among the first ones, by some weightings; its best and worst place.

    Parameters
    ----------
    scores : DataFrame
        As for `contributions`.
    weightings : DataFrame
        As from `any_weights` or `weights_within`.
    top : int
        How many are chosen.

    Returns
    -------
    DataFrame
        A row for each customer: `first`, `in_top` (shares of the weightings), `best`, `worst` (places). Equal totals
        share the better place.

    Notes
    -----
    The sequence is even, not random: with `TRIED` weightings of five criteria the shares were at most 0.3 percentage
    points from the exact ones wherever these can be computed (`chance_ahead`).

    Examples
    --------
    >>> scores = pd.DataFrame({"image": [3, 2, 1], "gap": [1, 3, 2]}, index=["A", "B", "C"])
    >>> chances(scores, any_weights(["image", "gap"]), top=1).round(2)
       first  in_top  best  worst
    A   0.33    0.33     1      3
    B   0.67    0.67     1      2
    C   0.00    0.00     2      3
    """
    places = _places(scores, weightings)
    return pd.DataFrame(
        {"first": (places == 1).mean(axis=0), "in_top": (places <= top).mean(axis=0),
         "best": places.min(axis=0), "worst": places.max(axis=0)}, index=scores.index)  # fmt: skip


def place_chances(scores: pd.DataFrame, weightings: pd.DataFrame, place: int) -> pd.Series:
    """In how many of some weightings each customer has a place: who is the fifth?

    Parameters
    ----------
    scores, weightings
        As for `chances`.
    place : int
        1 is the first.

    Returns
    -------
    Series of float
        Shares of the weightings.

    Examples
    --------
    >>> scores = pd.DataFrame({"image": [3, 2, 1], "gap": [1, 3, 2]}, index=["A", "B", "C"])
    >>> place_chances(scores, any_weights(["image", "gap"]), 2).round(2).to_dict()
    {'A': 0.33, 'B': 0.33, 'C': 0.33}
    """
    return pd.Series((_places(scores, weightings) == place).mean(axis=0), index=scores.index)


def _places(scores: pd.DataFrame, weightings: pd.DataFrame) -> np.ndarray:
    """The place of each customer (column) by each weighting (row)."""
    by = weightings.to_numpy()
    totals = (by / by.sum(axis=1, keepdims=True)) @ scores[list(weightings.columns)].to_numpy(dtype=float).T
    places = np.ones(totals.shape, dtype=int)
    for column, own in zip(places.T, totals.T, strict=True):
        column += (totals > own[:, None] + DUST).sum(axis=1)
    return places


def chance_ahead(
    one: pd.Series, other: pd.Series, lowest: pd.Series | None = None, highest: pd.Series | None = None
) -> float:
    """In which share of all weightings, or of those within limits, one customer comes before another: exactly.

    Parameters
    ----------
    one, other : Series of float
        The points of the two; index the criteria.
    lowest, highest : Series of float, optional
        As for `weights_within`; without them, all weightings.

    Returns
    -------
    float

    Notes
    -----
    The weightings by which one is ahead are a simplex, or a box, cut by a plane; Varsi (1973, *Pacific Journal of
    Mathematics* 45, 315-319) gives the volume of the one, inclusion and exclusion over its corners that of the other.

    Examples
    --------
    >>> a, b = pd.Series({"image": 3, "gap": 1}), pd.Series({"image": 2, "gap": 3})
    >>> round(chance_ahead(b, a), 4)
    0.6667
    >>> chance_ahead(b, a, pd.Series({"image": 45, "gap": 30}), pd.Series({"image": 75, "gap": 50}))
    0.90625
    """
    difference = (one - other[one.index]).to_numpy(dtype=float)
    if lowest is None or highest is None:
        return _ahead_of_all(difference)
    low, high = _limits(lowest[one.index], highest[one.index])
    return _ahead_in_box(difference, low, high - low)


def _ahead_of_all(difference: np.ndarray) -> float:
    gains, losses = difference[difference > 0], -difference[difference < 0]
    # How often the gains so far outweigh the first k losses; none of them is always outweighed.
    shares = np.zeros(len(losses) + 1)
    shares[0] = 1.0
    for gain in gains:
        for k, loss in enumerate(losses, 1):
            shares[k] = (loss * shares[k] + gain * shares[k - 1]) / (gain + loss)
    return float(shares[-1]) if len(gains) else 0.0


def _ahead_in_box(difference: np.ndarray, low: np.ndarray, span: np.ndarray) -> float:
    steps = difference * span
    # From the corner where the sum is the least, each step leads upwards.
    least, steps = float(difference @ low + steps[steps < 0].sum()), np.abs(steps[np.abs(steps) > DUST])
    if not len(steps):
        return float(least > DUST)
    behind = 0.0
    for corner in product((0, 1), repeat=len(steps)):
        behind += (-1) ** sum(corner) * max(-least - float(np.dot(corner, steps)), 0.0) ** len(steps)
    return min(max(1.0 - behind / (factorial(len(steps)) * float(np.prod(steps))), 0.0), 1.0)


def turning_points(scores: pd.DataFrame, weights: pd.Series, top: int) -> pd.DataFrame:
    """How far each weight can move, the others as they are, before somebody else is among the first ones.

    Parameters
    ----------
    scores, weights
        As for `contributions`.
    top : int
        How many are chosen.

    Returns
    -------
    DataFrame
        A row for each criterion: `weight`; `down`, the weight below which the choice is another, with who then comes
        in and who falls out (`down_in`, `down_out`); and `up` likewise. NaN and "" where no weight, from zero on,
        changes the choice.

    Examples
    --------
    >>> scores = pd.DataFrame({"image": [3, 2, 1], "gap": [1, 3, 2]}, index=["A", "B", "C"])
    >>> turning_points(scores, pd.Series({"image": 60, "gap": 40}), top=1)
           weight  down down_in down_out    up up_in up_out
    image      60   NaN                   80.0     A      B
    gap        40  30.0       A        B   NaN
    """
    totals = weighted_scores(scores, weights)
    chosen = rank_customers(totals) <= top
    inside, outside = scores.index[chosen], scores.index[~chosen]
    lead = totals[inside].to_numpy()[:, None] - totals[outside].to_numpy()[None, :]
    rows = []
    for criterion, weight in weights.items():
        points = scores[criterion].astype(float)
        gain = points[inside].to_numpy()[:, None] - points[outside].to_numpy()[None, :]
        with np.errstate(divide="ignore", invalid="ignore"):
            moved = np.where(np.abs(gain) > DUST, -100 * lead / gain, np.nan)
        row: dict[str, float | str] = {"weight": weight}
        for side, away in (("down", -moved), ("up", moved)):
            # No weight is below zero.
            far = np.where((away > 0) & ((away <= weight + DUST) | (side == "up")), away, np.inf)
            row |= {side: np.nan, f"{side}_in": "", f"{side}_out": ""}
            if np.isfinite(far).any():
                out, comes = np.unravel_index(int(far.argmin()), far.shape)
                row[side] = round(max(weight + (1 if side == "up" else -1) * float(far[out, comes]), 0.0), 9)
                row[f"{side}_in"], row[f"{side}_out"] = str(outside[int(comes)]), str(inside[int(out)])
        rows.append(row)
    return pd.DataFrame(rows, index=weights.index)


def dominance(scores: pd.DataFrame) -> pd.DataFrame:
    """Who beats whom whatever the weights: at least as many points by every criterion, and more by some.

    Parameters
    ----------
    scores : DataFrame
        As for `contributions`.

    Returns
    -------
    DataFrame of bool
        True where the customer of the row beats that of the column.

    Examples
    --------
    >>> beats = dominance(pd.DataFrame({"image": [3, 2, 1], "gap": [1, 3, 2]}, index=["A", "B", "C"]))
    >>> beats.columns[beats.loc["B"]].tolist(), beats.index[beats["A"]].tolist()
    (['C'], [])
    """
    points = scores.to_numpy(dtype=float)
    as_good = (points[:, None, :] >= points[None, :, :]).all(axis=2)
    better = (points[:, None, :] > points[None, :, :]).any(axis=2)
    return pd.DataFrame(np.asarray(as_good & better), index=scores.index, columns=scores.index)


def never_chosen(scores: pd.DataFrame, top: int) -> pd.Index:
    """Customers whom no weighting brings among the first ones: so many beat them by every criterion.

    Parameters
    ----------
    scores : DataFrame
        As for `contributions`.
    top : int
        How many are chosen.

    Examples
    --------
    >>> scores = pd.DataFrame({"image": [3, 2, 1], "gap": [1, 3, 2]}, index=["A", "B", "C"])
    >>> never_chosen(scores, 1).tolist(), never_chosen(scores, 2).tolist()
    (['C'], [])
    """
    return scores.index[dominance(scores).sum(axis=0) >= top]


def verify(answers: pd.DataFrame) -> pd.DataFrame:
    """Who passes the verifying criteria: all of them must hold, and what is not known does not.

    Parameters
    ----------
    answers : DataFrame
        Columns `VERIFYING`, with `YES`, `NO` or `UNKNOWN`; whatever else, and a missing answer, is not known.

    Returns
    -------
    DataFrame
        A row for each customer: `failed` and `open`, tuples of criteria, and `verdict`: `NO` where one has failed,
        else `UNKNOWN` where one is open, else `YES`.

    Examples
    --------
    >>> answers = {"strategy_fit": ["yes", "yes", "no"], "flexible": "yes", "fair": ["yes", "unknown", None]}
    >>> verify(pd.DataFrame(answers, index=["A", "B", "C"]))
                failed     open  verdict
    A               ()       ()      yes
    B               ()  (fair,)  unknown
    C  (strategy_fit,)  (fair,)       no
    """
    rows = answers[list(VERIFYING)].to_dict("records")
    failed = [tuple(name for name, said in row.items() if said == NO) for row in rows]
    still = [tuple(name for name, said in row.items() if said not in (YES, NO)) for row in rows]
    verdict = [NO if no else UNKNOWN if unknown else YES for no, unknown in zip(failed, still, strict=True)]
    return pd.DataFrame({"failed": failed, "open": still, "verdict": verdict}, index=answers.index, dtype=object)


def choose(totals: pd.Series, verdict: pd.Series, top: int) -> pd.Series:
    """Whom to make a key account: the first ones by their totals, without those who fail a verifying criterion.

    Parameters
    ----------
    totals : Series of float
        As from `weighted_scores`.
    verdict : Series of str
        As from `verify`.
    top : int
        How many are chosen; those who share the last place are all chosen.

    Returns
    -------
    Series of str
        "chosen"; "chosen_if" who would be, if what is open turns out well; "refused" who would be, but for the
        criterion that fails; "not" for the others.

    Examples
    --------
    >>> totals = pd.Series([9.0, 8.0, 7.0, 6.0], index=["A", "B", "C", "D"])
    >>> choose(totals, pd.Series(["yes", "no", "unknown", "yes"], index=totals.index), 2).to_dict()
    {'A': 'chosen', 'B': 'refused', 'C': 'chosen_if', 'D': 'not'}
    """
    said = verdict.reindex(totals.index)
    found = pd.Series("not", totals.index, dtype=object)
    left = totals[said != NO]
    inside = left.index[rank_customers(left) <= top]
    found[inside] = said[inside].map({YES: "chosen"}).fillna("chosen_if")
    ahead = pd.Series([int((left > total + DUST).sum()) for total in totals], totals.index)
    found[(said == NO) & (ahead < top)] = "refused"
    return found.rename("decision")


def dependence(values: pd.Series, chosen: Iterable[str]) -> tuple[float, float]:
    """The share of a whole that the chosen customers bring, and that of the largest of them.

    Parameters
    ----------
    values : Series of float
        What all customers bring, the chosen ones among them: sales, or profit. Losses lower the whole.
    chosen : iterable of str
        Who are chosen; of whom there is no value brings nothing.

    Returns
    -------
    (float, float)
        Shares; of a profit they may be above 1 where others make a loss. NaN where the whole is not above zero.

    Examples
    --------
    >>> dependence(pd.Series([60.0, 20.0, 30.0, -10.0], index=["A", "B", "C", "D"]), ["A", "B"])
    (0.8, 0.6)
    """
    whole = float(values.sum())
    own = values.reindex(list(chosen), fill_value=0.0)
    if whole <= 0 or own.empty:
        return (float("nan"), float("nan")) if whole <= 0 else (0.0, 0.0)
    return float(own.sum()) / whole, float(own.max()) / whole


def fillings(
    damaged: pd.DataFrame, weights: pd.Series, totals: pd.Series, highest: int
) -> dict[str, list[tuple[int, ...]]]:
    """What the lost cells of a printed table may have been: whole points with which each row adds up to its total.

    Parameters
    ----------
    damaged : DataFrame
        Weighted points as printed, in columns named after the criteria; NaN where they are lost.
    weights : Series
        Percentages; index the criteria.
    totals : Series of float
        As printed.
    highest : int
        The most points by one criterion.

    Returns
    -------
    dict of customer to list of tuples
        The points of the whole row, in the order of the weights, for each way to fill it.

    Examples
    --------
    >>> damaged = pd.DataFrame({"image": [1.0, None], "gap": [None, None]}, index=["A", "B"])
    >>> fillings(damaged, pd.Series({"image": 50, "gap": 50}), pd.Series([2.5, 1.0], index=["A", "B"]), 3)
    {'A': [(2, 3)], 'B': [(0, 2), (1, 1), (2, 0)]}
    """
    percents = [float(weight) for weight in weights]
    found = {}
    rows = damaged[list(weights.index)].to_numpy(dtype=float)
    for customer, row, total in zip(damaged.index, rows, totals[damaged.index], strict=True):
        cells = [
            range(highest + 1) if np.isnan(cell) else (round(100 * cell / weight),)
            for cell, weight in zip(row, percents, strict=True)
        ]
        found[str(customer)] = [
            points for points in product(*cells)
            if abs(sum(p * w for p, w in zip(points, percents, strict=True)) / 100 - total) < HALF_CENT
        ]  # fmt: skip
    return found


def printed_once(
    found: Mapping[str, Sequence[tuple[int, ...]]], damaged: pd.DataFrame, weights: pd.Series
) -> dict[str, list[tuple[int, ...]]]:
    """Those fillings that can have been lost: a text was dropped only where the page had printed it before.

    Parameters
    ----------
    found : mapping of customer to fillings
        As from `fillings`.
    damaged, weights
        As for `fillings`; further columns of numbers, the totals, are printed too.

    Returns
    -------
    dict of customer to list of tuples

    Examples
    --------
    >>> damaged = pd.DataFrame({"image": [1.0, None], "gap": [1.5, None]}, index=["A", "B"])
    >>> weights = pd.Series({"image": 50, "gap": 50})
    >>> printed_once(fillings(damaged, weights, pd.Series([2.5, 2.5], index=["A", "B"]), 4), damaged, weights)
    {'A': [(2, 3)], 'B': [(2, 3), (3, 2)]}
    """
    percents = [float(weight) for weight in weights]
    seen: set[str] = set()
    kept: dict[str, list[tuple[int, ...]]] = {}
    for customer, row in damaged.iterrows():
        before = []
        for name, cell in row.items():
            if name in weights.index:
                before.append((bool(np.isnan(cell)), frozenset(seen)))
            if not np.isnan(cell):
                seen.add(f"{cell:.2f}")
        kept[str(customer)] = [
            points for points in found[str(customer)]
            if all(
                not lost or f"{p * w / 100:.2f}" in texts
                for p, w, (lost, texts) in zip(points, percents, before, strict=True)
            )
        ]  # fmt: skip
    return kept


def is_ranking(points: Iterable[float], highest: int) -> bool:
    """Whether points can come from `rank_scores`: each is the highest less how many have more, or zero.

    Examples
    --------
    >>> is_ranking([4, 3, 3, 1], 4), is_ranking([4, 3, 0, 0], 4), is_ranking([4, 2, 2, 1], 4)
    (True, True, False)
    """
    given = np.asarray(list(points), dtype=float)
    more = (given[:, None] < given[None, :]).sum(axis=1)
    return bool(((given == highest - more) | (given == 0)).all())


def rankings(
    found: Mapping[str, Sequence[tuple[int, ...]]], criteria: Sequence[str], highest: int
) -> Iterator[pd.DataFrame]:
    """Those ways to fill a whole table by which every column is a ranking (`is_ranking`).

    Parameters
    ----------
    found : mapping of customer to fillings
        As from `fillings` or `printed_once`. All their combinations are looked at: let there not be millions.
    criteria : sequence of str
        Names of the columns.
    highest : int
        The most points by one criterion.

    Yields
    ------
    DataFrame of int
        The points of all customers.

    Examples
    --------
    >>> found = {"A": [(2, 2)], "B": [(1, 1), (2, 1)]}
    >>> next(rankings(found, ["image", "gap"], 2)).loc["B"].tolist(), len(list(rankings(found, ["image", "gap"], 2)))
    ([1, 1], 2)
    """
    for rows in product(*found.values()):
        if all(is_ranking(column, highest) for column in zip(*rows, strict=True)):
            yield pd.DataFrame(list(rows), index=list(found), columns=list(criteria))


def ways(found: Mapping[str, Sequence[tuple[int, ...]]]) -> int:
    """In how many ways a whole table can be filled, where each row can be filled by itself.

    Examples
    --------
    >>> ways({"A": [(2, 3)], "B": [(0, 2), (1, 1), (2, 0)]})
    3
    """
    return prod(len(rows) for rows in found.values())


def possible_points(found: Mapping[str, Sequence[tuple[int, ...]]], criteria: Sequence[str]) -> pd.DataFrame:
    """Which points each cell of a damaged table may have had.

    Parameters
    ----------
    found : mapping of customer to fillings
        As from `fillings` or `printed_once`.
    criteria : sequence of str
        Names of the columns.

    Returns
    -------
    DataFrame of tuple
        A row for each customer; in each cell the points, from the fewest to the most. One alone is certain.

    Examples
    --------
    >>> possible_points({"A": [(2, 3)], "B": [(0, 2), (1, 1), (2, 0)]}, ["image", "gap"])
           image        gap
    A       (2,)       (3,)
    B  (0, 1, 2)  (0, 1, 2)
    """
    cells = [[tuple(sorted(set(column))) for column in zip(*rows, strict=True)] for rows in found.values()]
    return pd.DataFrame(cells, index=list(found), columns=list(criteria))


def _weights(weights: pd.Series, scores: pd.DataFrame) -> pd.Series:
    """Weights in the order of the columns, or an error that says what is wrong."""
    missing = [name for name in scores.columns if name not in weights.index]
    if missing:
        raise ParameterError(N_("There is no weight for {names}."), names=", ".join(map(str, missing)))
    if not (weights >= 0).all() or not weights.sum() > 0:
        raise ParameterError(N_("The weights must be zero or more, and at least one of them more."))
    return weights[scores.columns].astype(float)


def _limits(lowest: pd.Series, highest: pd.Series) -> tuple[np.ndarray, np.ndarray]:
    low, high = lowest.to_numpy(dtype=float), highest[lowest.index].to_numpy(dtype=float)
    if not ((low >= 0) & (low <= high)).all() or not high.sum() > 0:
        raise ParameterError(
            N_(
                "The limits of each weight must be zero or more, the lower one not above the higher one, "
                "and some weight above zero."
            )
        )
    return low, high
