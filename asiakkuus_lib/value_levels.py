"""What a customer relationship is made of, and what value the customer gets from it.

Three resources (feeling, knowledge, deeds) are the stuff of the relationship and show as three shares
(heart, mind, wallet); the customer's value arises on three levels (encounter, exchange, meaning); and the
value delivered is what the customer gets less what the customer gives up.
"""

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from asiakkuus_lib.errors import N_, ParameterError

if TYPE_CHECKING:
    import pandas as pd

RESOURCES = ("feeling", "knowledge", "action")
SHARE_OF = {"feeling": "heart", "knowledge": "mind", "action": "wallet"}
SHARES = ("mind", "heart", "wallet")
LEVELS = ("encounter", "exchange", "meaning")
BENEFITS = ("product", "service", "personnel", "image")
COSTS = ("money", "time", "energy", "psychological")
EQUAL_WEIGHTS = (1 / 3, 1 / 3, 1 / 3)

# Rows: the benefit, above. Columns: the price. Both against the competitors', from less to more.
_PROPOSITIONS = {
    1: ("more_for_less", "more_for_same", "more_for_more"),
    0: ("same_for_less", "same_for_same", "same_for_more"),
    -1: ("less_for_much_less", "less_for_same", "less_for_more"),
}
WINNING = ("more_for_more", "more_for_same", "same_for_less", "less_for_much_less", "more_for_less")


def attitude_score(feeling: float, knowledge: float, action: float, weights: Sequence[float] = EQUAL_WEIGHTS) -> float:
    """Weigh a customer's feeling, knowledge and deeds into one figure for the attitude.

    The slide adds three words up ("feeling + knowledge + deeds = attitude") and says nothing of units or
    weights. Read here as a weighted mean, so that the attitude stays on the scale of its parts; the
    weights are the author's completion.

    Parameters
    ----------
    feeling, knowledge, action : float
        Scores from 0 to 100.
    weights : sequence of three floats
        How much each counts, none below 0. Only their proportions matter: (5, 3, 2) is (0.5, 0.3, 0.2).

    Returns
    -------
    float
        From 0 to 100.

    Raises
    ------
    ParameterError
        If a score is not between 0 and 100, or the weights are not three numbers with a positive sum.

    Notes
    -----
    S0, slide 14.

    Examples
    --------
    >>> round(attitude_score(80, 60, 40, (0.5, 0.3, 0.2)), 6)
    66.0
    """
    scores = [_score(name, value) for name, value in zip(RESOURCES, (feeling, knowledge, action), strict=True)]
    weights = [float(weight) for weight in weights]
    if len(weights) != 3 or not all(math.isfinite(weight) and weight >= 0 for weight in weights) or not sum(weights):
        raise ParameterError(
            N_(
                "The weights must be three numbers, none of them negative and not all of them zero: {weights}. "
                "Give one each for feeling, knowledge and deeds."
            ),
            weights=", ".join(f"{weight:g}" for weight in weights) or "–",
        )
    # Divided first: the sum of very small or very large products would leave the scale.
    largest = max(weights)
    parts = [weight / largest for weight in weights]
    mean = sum(part * score for part, score in zip(parts, scores, strict=True)) / sum(parts)
    return min(max(mean, min(scores)), max(scores))


def relationship_shares(mind: float, heart: float, wallet: float) -> "pd.Series":
    """The three shares that a firm has of its customer, as a profile.

    Each is a share of a whole of its own (of the customer's thoughts, of the feelings, of the purchases in
    the industry), so the three are compared, never added up.

    Parameters
    ----------
    mind, heart, wallet : float
        Per cent, from 0 to 100. Knowledge shows as share of mind, feeling as share of heart, deeds as
        share of wallet.

    Returns
    -------
    pandas.Series
        Index: `mind`, `heart`, `wallet`.

    Raises
    ------
    ParameterError
        If a share is not between 0 and 100.

    Notes
    -----
    S0, slide 14.

    Examples
    --------
    >>> relationship_shares(70, 40, 90).idxmin()
    'heart'
    """
    import pandas as pd

    given = dict(zip(SHARES, (mind, heart, wallet), strict=True))
    return pd.Series({name: _score(name, value) for name, value in given.items()}, name="share", dtype=float)


def total_value(benefits: Mapping[str, float]) -> float:
    """Everything that the customer gets, in one sum.

    Parameters
    ----------
    benefits : mapping of part to float
        Points or money; by the source the parts are product, service, personnel and image value.

    Returns
    -------
    float

    Raises
    ------
    ParameterError
        If a benefit is not a number, or is below 0.

    Notes
    -----
    S3, slide t47.

    Examples
    --------
    >>> total_value({"product": 40, "service": 25, "personnel": 20, "image": 15})
    100.0
    """
    return math.fsum(_amount(name, value) for name, value in benefits.items())


def total_cost(costs: Mapping[str, float]) -> float:
    """Everything that the customer gives up, in one sum: the price is only one of the parts.

    Parameters
    ----------
    costs : mapping of part to float
        In the unit of the benefits, as positive numbers; by the source the parts are money, time, energy
        and psychological burden.

    Returns
    -------
    float

    Raises
    ------
    ParameterError
        If a cost is not a number, or is below 0.

    Notes
    -----
    S3, slide t48.

    Examples
    --------
    >>> total_cost({"money": 60, "time": 10, "energy": 5, "psychological": 5})
    80.0
    """
    return math.fsum(_amount(name, value) for name, value in costs.items())


def delivered_value(benefits: Mapping[str, float], costs: Mapping[str, float]) -> float:
    """Value delivered to the customer: total value of the offering less its total cost to the customer.

    Parameters
    ----------
    benefits, costs : mapping of part to float
        See `total_value` and `total_cost`; all in one unit, all as positive numbers.

    Returns
    -------
    float
        Below 0 when the customer gives up more than gets.

    Raises
    ------
    ParameterError
        If a part is not a number, or is below 0.

    Notes
    -----
    S3, slide t48. This is value *for* the customer; the value *of* the customer to the firm is another
    matter.

    Examples
    --------
    >>> delivered_value(
    ...     {"product": 40, "service": 25, "personnel": 20, "image": 15},
    ...     {"money": 60, "time": 10, "energy": 5, "psychological": 5},
    ... )
    20.0
    """
    return total_value(benefits) - total_cost(costs)


def value_steps(benefits: Mapping[str, float], costs: Mapping[str, float]) -> "pd.DataFrame":
    """The parts of the delivered value, one after the other, as a waterfall needs them.

    Parameters
    ----------
    benefits, costs : mapping of part to float
        See `delivered_value`.

    Returns
    -------
    pandas.DataFrame
        One row a part, benefits first. Columns: `part`, `kind` ("benefit" or "cost"), `amount` (costs
        negative) and `reached` (the sum so far, of which the last is the delivered value).

    Raises
    ------
    ParameterError
        If a part is not a number, or is below 0.

    Examples
    --------
    >>> value_steps({"product": 40, "service": 25}, {"money": 60})
          part     kind  amount  reached
    0  product  benefit    40.0     40.0
    1  service  benefit    25.0     65.0
    2    money     cost   -60.0      5.0
    """
    import pandas as pd

    rows = [(name, "benefit", _amount(name, value)) for name, value in benefits.items()]
    rows += [(name, "cost", -_amount(name, value)) for name, value in costs.items()]
    steps = pd.DataFrame(rows, columns=["part", "kind", "amount"]).astype({"amount": float})
    return steps.assign(reached=steps["amount"].cumsum())


def value_canvas(encounter: str, exchange: str, meaning: str) -> "pd.DataFrame":
    """What the customer gets on each of the three levels, in words.

    Parameters
    ----------
    encounter, exchange, meaning : str
        The answers to the slide's three questions; an empty one is not answered yet.

    Returns
    -------
    pandas.DataFrame
        Index `level`: `encounter`, `exchange`, `meaning`. Columns: `value` (the words, without the spaces
        around them) and `answered`.

    Notes
    -----
    S0, slides 18 and 19.

    Examples
    --------
    >>> value_canvas("A cabin ready at once", "", "We can be relied upon")["answered"].tolist()
    [True, False, True]
    """
    import pandas as pd

    words = [str(answer).strip() for answer in (encounter, exchange, meaning)]
    return pd.DataFrame(
        {"value": words, "answered": [bool(word) for word in words]}, index=pd.Index(LEVELS, name="level")
    )


def price_benefit_position(price: int, benefit: int) -> str:
    """Which value proposition an offer makes, from its price and its benefit against the competitors'.

    Parameters
    ----------
    price, benefit : int
        -1 less than the competitors', 0 the same, +1 more.

    Returns
    -------
    str
        One of nine: `WINNING` holds the five that give a customer a reason to choose; `same_for_same`
        gives none; the other three (`same_for_more`, `less_for_same`, `less_for_more`) give a reason not to.

    Raises
    ------
    ParameterError
        If either is not -1, 0 or +1.

    Notes
    -----
    S3, slides t50 and t51 print four of the winning ones. The fifth, more for less, is in Kotler & Armstrong,
    Principles of Marketing, which the four come from; it is the author's completion here.

    Examples
    --------
    >>> price_benefit_position(price=1, benefit=1), price_benefit_position(price=-1, benefit=-1)
    ('more_for_more', 'less_for_much_less')
    >>> price_benefit_position(price=1, benefit=0) in WINNING
    False
    """
    if price not in (-1, 0, 1) or benefit not in (-1, 0, 1):
        raise ParameterError(
            N_(
                "Price and benefit are given as -1 (less than competitors), 0 (the same) or 1 (more), "
                "not as {price} and {benefit}."
            ),
            price=price,
            benefit=benefit,
        )
    return _PROPOSITIONS[int(benefit)][int(price) + 1]


def _score(name: str, value: float) -> float:
    number = _number(name, value)
    if not 0 <= number <= 100:
        raise ParameterError(N_("{name} must be between 0 and 100, not {value}."), name=name, value=f"{number:g}")
    return number


def _amount(name: str, value: float) -> float:
    number = _number(name, value)
    if number < 0:
        raise ParameterError(
            N_("{name} is {value}, below zero. Give benefits and costs as positive numbers: costs are subtracted."),
            name=name,
            value=f"{number:g}",
        )
    return number


def _number(name: str, value: float) -> float:
    try:
        number = float(value)
    except (TypeError, ValueError):
        number = math.nan
    if not math.isfinite(number):
        raise ParameterError(N_("{name} must be a number, not {value}."), name=name, value=repr(value))
    return number
