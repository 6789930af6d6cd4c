"""What an organisation's own assessment says: the weakest resource, two offers part by part, what to talk of next.

Points are from 0 to 100, and judgements: nothing here measures a customer.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from asiakkuus_lib.value_levels import (
    BENEFITS,
    COSTS,
    EQUAL_WEIGHTS,
    RESOURCES,
    WINNING,
    attitude_score,
    delivered_value,
    price_benefit_position,
)

MOST_GROUPS = 3


@dataclass(frozen=True)
class Topic:
    """One thing to talk of.

    Parameters
    ----------
    rule : str
        Why it came up: one of `RULES`.
    about : tuple of str
        Keys of levels, resources or parts, or names of groups.
    value : float
        The number that brought it up; NaN where none did.
    """

    rule: str
    about: tuple[str, ...] = ()
    value: float = float("nan")


RULES = (
    "no_promise", "no_result", "level_unwritten", "no_evidence", "no_next_step", "weakest_resource", "low_attitude",
    "uneven", "rival_ahead", "rival_delivers_more", "no_reason", "not_assessed",
)  # fmt: skip


def attitudes(resources: pd.DataFrame, weights: Sequence[float] = EQUAL_WEIGHTS) -> pd.Series:
    """The attitude of each customer group.

    Parameters
    ----------
    resources : DataFrame
        Columns `feeling`, `knowledge`, `action`, from 0 to 100; NaN where not assessed.
    weights : sequence of three floats
        See `asiakkuus_lib.value_levels.attitude_score`.

    Returns
    -------
    Series of float
        In the order of the rows; NaN where one of the three is not assessed.

    Raises
    ------
    ParameterError
        If the weights are not three numbers with a positive sum.

    Examples
    --------
    >>> attitudes(pd.DataFrame({"feeling": [80, None], "knowledge": [60, 50], "action": [40, 50]})).tolist()
    [60.0, nan]
    """
    scores = [
        attitude_score(feeling, knowledge, action, weights)
        if not any(map(pd.isna, (feeling, knowledge, action)))
        else float("nan")
        for feeling, knowledge, action in resources[list(RESOURCES)].itertuples(index=False)
    ]
    # Weights such as a third are not exact: their trace would round a half the wrong way.
    return pd.Series(scores, index=resources.index, name="attitude", dtype=float).round(9)


def resource_means(resources: pd.DataFrame) -> pd.Series:
    """The mean of each resource over the groups that have been assessed; every group counts the same.

    Returns
    -------
    Series
        Index `feeling`, `knowledge`, `action`; NaN where no group has been assessed.

    Examples
    --------
    >>> resource_means(pd.DataFrame({"feeling": [80, 40], "knowledge": [60, None], "action": [40, 50]})).tolist()
    [60.0, 60.0, 45.0]
    """
    return resources[list(RESOURCES)].astype(float).mean()


def weakest(means: pd.Series) -> tuple[str, ...]:
    """The resource, or the resources, with the lowest mean; none, before all have been assessed.

    Examples
    --------
    >>> weakest(pd.Series({"feeling": 60.0, "knowledge": 45.0, "action": 45.0}))
    ('knowledge', 'action')
    >>> weakest(pd.Series({"feeling": 40.0, "knowledge": None, "action": None}))
    ()
    """
    if means.isna().any():
        return ()
    rounded = means.round(9)
    return tuple(rounded.index[rounded == rounded.min()])


def compare_offers(offers: pd.DataFrame) -> pd.DataFrame:
    """Two offers part by part, of those parts that have been assessed in both.

    Parameters
    ----------
    offers : DataFrame
        Index parts; columns `ours` and `rival`, from 0 to 100, NaN where not assessed.

    Returns
    -------
    DataFrame
        Index those parts, benefits first; columns `kind` ("benefit" or "cost"), `ours`, `rival` and
        `advantage`: by how many points ours is better for the customer, costs turned.

    Examples
    --------
    >>> offers = pd.DataFrame({"ours": [60, 55, None], "rival": [70, 45, 5]}, index=["product", "money", "time"])
    >>> compare_offers(offers)["advantage"].to_dict()
    {'product': -10.0, 'money': -10.0}
    """
    both = offers.reindex([*BENEFITS, *COSTS])[["ours", "rival"]].astype(float).dropna()
    cost = both.index.isin(COSTS)
    difference = both["ours"] - both["rival"]
    return both.assign(kind=["cost" if c else "benefit" for c in cost], advantage=difference.where(~cost, -difference))


def delivered(compared: pd.DataFrame, offer: str) -> float:
    """Value delivered by one of two compared offers; NaN, if no part has been assessed in both.

    Parameters
    ----------
    compared : DataFrame
        As from `compare_offers`.
    offer : str
        "ours" or "rival".

    Examples
    --------
    >>> offers = pd.DataFrame({"ours": [60, 55], "rival": [70, 45]}, index=["product", "money"])
    >>> delivered(compare_offers(offers), "ours"), delivered(compare_offers(offers), "rival")
    (5.0, 25.0)
    """
    if compared.empty:
        return float("nan")
    benefit = compared["kind"] == "benefit"
    gained, given = (
        {str(part): points for part, points in compared.loc[rows, offer].items()} for rows in (benefit, ~benefit)
    )
    return delivered_value(gained, given)


def differences(compared: pd.DataFrame) -> tuple[float, float]:
    """How much more our offer costs in money, and how much more benefit it has on average, in points.

    Examples
    --------
    >>> offers = pd.DataFrame({"ours": [60, 80, 55], "rival": [70, 60, 45]}, index=["product", "service", "money"])
    >>> differences(compare_offers(offers))
    (10.0, 5.0)
    """
    benefit = compared["kind"] == "benefit"
    price = -compared["advantage"].get("money", float("nan"))
    return float(price), float(compared.loc[benefit, "advantage"].mean())


def position(compared: pd.DataFrame, same_within: float = 5.0) -> str | None:
    """The price-benefit position of our offer against the rival's.

    Parameters
    ----------
    compared : DataFrame
        As from `compare_offers`.
    same_within : float
        Differences up to this many points count as the same.

    Returns
    -------
    str or None
        See `asiakkuus_lib.value_levels.price_benefit_position`; None, where the money or every benefit
        has not been assessed in both.

    Examples
    --------
    >>> offers = pd.DataFrame({"ours": [80, 55], "rival": [60, 45]}, index=["service", "money"])
    >>> position(compare_offers(offers)), position(compare_offers(offers), same_within=10)
    ('more_for_more', 'more_for_same')
    """
    price, benefit = (coded(difference, same_within) for difference in differences(compared))
    return None if price is None or benefit is None else price_benefit_position(price, benefit)


def coded(difference: float, same_within: float) -> int | None:
    """A difference as less (-1), the same (0) or more (1); None, where it is not known.

    Examples
    --------
    >>> coded(6, 5), coded(-5, 5), coded(float("nan"), 5)
    (1, 0, None)
    """
    if pd.isna(difference):
        return None
    # What the sums of decimals leave over is no difference.
    rounded = round(difference, 9)
    return 0 if abs(rounded) <= same_within else 1 if rounded > 0 else -1


def topics(
    resources: pd.DataFrame,
    levels: pd.DataFrame,
    offers: pd.DataFrame,
    *,
    promise: str,
    result: str,
    weights: Sequence[float] = EQUAL_WEIGHTS,
    low: float = 50.0,
    uneven: float = 30.0,
    same_within: float = 5.0,
) -> list[Topic]:
    """What to talk of next, by fixed rules, in a fixed order: first what is missing, then what is weak.

    Parameters
    ----------
    resources : DataFrame
        `group` and the three resources.
    levels : DataFrame
        Index levels; columns `answer`, `evidence` and `next_step`, "" where nothing is written.
    offers : DataFrame
        As for `compare_offers`.
    promise, result : str
        The customer promise and the result that the customer seeks; "" where not written.
    weights : sequence of three floats
    low : float
        A group with an attitude below this comes up; of several, the three lowest.
    uneven : float
        A group comes up whose strongest and weakest resource are at least this far apart; of several,
        the three most uneven.
    same_within : float
        The rival is ahead in a part when it is better for the customer by more than this.

    Returns
    -------
    list of Topic

    Examples
    --------
    >>> nothing = pd.DataFrame({"answer": [""], "evidence": [""], "next_step": [""]}, index=["meaning"])
    >>> groups = pd.DataFrame({"group": ["A"], "feeling": [20.0], "knowledge": [90.0], "action": [30.0]})
    >>> found = topics(groups, nothing, pd.DataFrame(columns=["ours", "rival"]), promise="By eight.", result="x")
    >>> [topic.rule for topic in found]
    ['level_unwritten', 'weakest_resource', 'low_attitude', 'uneven', 'not_assessed']
    """
    written, compared = levels["answer"] != "", compare_offers(offers)
    found = [Topic("no_promise")] if not promise else []
    found += [Topic("no_result")] if not result else []
    found += [Topic("level_unwritten", (level,)) for level in levels.index[~written]]
    found += [Topic("no_evidence", (level,)) for level in levels.index[written & (levels["evidence"] == "")]]
    found += [Topic("no_next_step", (level,)) for level in levels.index[written & (levels["next_step"] == "")]]
    means = resource_means(resources)
    if weakest(means):
        found.append(Topic("weakest_resource", weakest(means), float(means.min())))
    names = resources["group"]
    scores = attitudes(resources, weights)
    for at in scores[scores < low].nsmallest(MOST_GROUPS).index:
        found.append(Topic("low_attitude", (names[at],), float(scores[at])))
    points = resources[list(RESOURCES)].astype(float)
    spread = (points.max(axis=1) - points.min(axis=1)).round(9)
    for at in spread[spread >= uneven].nlargest(MOST_GROUPS).index:
        found.append(Topic("uneven", (names[at], points.loc[at].idxmax(), points.loc[at].idxmin()), float(spread[at])))
    behind = compared["advantage"].round(9)
    if len(behind) and behind.min() < -same_within:
        found.append(Topic("rival_ahead", tuple(behind.index[behind == behind.min()]), float(-behind.min())))
    if len(compared) and round(compared["advantage"].sum(), 9) < 0:
        found.append(Topic("rival_delivers_more", (), float(-compared["advantage"].sum())))
    place = position(compared, same_within)
    if place and place not in WINNING:
        found.append(Topic("no_reason", (place,)))
    missing = [part for part in (*BENEFITS, *COSTS) if part not in compared.index]
    return [*found, Topic("not_assessed", tuple(missing))] if missing else found
