"""BG/NBD and MBG/NBD: buying at random while a customer, and a coin after each purchase.

While active, a customer buys at a rate of their own; rates are gamma distributed (r, alpha). After
a purchase the customer leaves with a probability of their own; these are beta distributed (a, b).
In BG/NBD (Fader, Hardie & Lee 2005) the coin is thrown after repeat purchases only: whoever has
bought once is active with certainty. In MBG/NBD (Batislam, Denizel & Filiztekin 2007) it is thrown
after the first purchase too: `coins` is 1 instead of 0.
"""

from collections.abc import Mapping
from functools import lru_cache
from math import exp, log, log1p

import numpy as np

from asiakkuus_lib.purchase_models.histories import Histories

NAMES = ("r", "alpha", "a", "b")
NODES = 128
# So many histories at a time stay in the processor's cache; their products need no threads.
ROWS = 4096


def starts(rate: float) -> list[np.ndarray]:
    """Logarithms of parameters to begin from; `rate` is purchases in a unit of time."""
    return [
        np.log([r, r / rate, a, b]) for r, a, b in ((1.0, 1.0, 3.0), (0.3, 0.5, 2.0), (0.5, 3.0, 3.0), (3.0, 0.2, 4.0))
    ]


def log_likelihood(logs: np.ndarray, data: Histories, coins: int) -> tuple[float, np.ndarray]:
    """Log-likelihood, and its derivatives by the logarithms of the parameters.

    Examples
    --------
    >>> from asiakkuus_lib.purchase_models.histories import grouped
    >>> data, _ = grouped(np.array([2.0, 0.0]), np.array([30.0, 0.0]), np.array([39.0, 39.0]))
    >>> value, slopes = log_likelihood(np.log([0.25, 4.5, 0.8, 2.5]), data, coins=0)
    >>> round(value, 3), slopes.round(3)
    (-10.001, array([ 0.082,  0.224, -0.15 ,  0.177]))
    """
    from scipy.special import betaln, gammaln, psi

    r, alpha, a, b = np.exp(logs)
    xs, of_x, n = data.xs, data.counts_of_x, data.customers
    stays = b + xs + coins
    can_leave = stays - 1 > b - 1 if coins == 0 else np.full(len(xs), True)
    odds = a / np.where(can_leave, stays - 1, 1.0)
    value = of_x @ (gammaln(r + xs) - gammaln(r) + betaln(a, stays) - betaln(a, b)) + n * r * np.log(alpha)
    by_r = of_x @ (psi(r + xs) - psi(r)) + n * np.log(alpha)
    by_alpha = n * r / alpha
    by_a = of_x @ (psi(a + b) - psi(a + stays))
    by_b = of_x @ (psi(stays) - psi(a + stays) - psi(b) + psi(a + b))

    with np.errstate(divide="ignore"):
        log_odds = np.log(np.where(can_leave, odds, 0.0))
    log_age, log_recency = np.log(alpha + data.ages), np.log(alpha + data.recencies)
    per_age, per_recency = 1 / (alpha + data.ages), 1 / (alpha + data.recencies)
    left_of_x = np.zeros(len(xs))
    for begin in range(0, len(data.counts), ROWS):
        some = slice(begin, begin + ROWS)
        x_at, age_at, recency_at, counts = data.x_at[some], data.age_at[some], data.recency_at[some], data.counts[some]
        rate, lived = (r + xs)[x_at], log_age[age_at]
        since = lived - log_recency[recency_at]
        alive, left, surplus = _shares(rate * since + log_odds[x_at])
        gone = counts * left
        value += counts @ (surplus - rate * lived)
        by_r += gone @ since - counts @ lived
        by_alpha -= rate @ (counts * alive * per_age[age_at] + gone * per_recency[recency_at])
        left_of_x += np.bincount(x_at, gone, len(xs))
    by_a += left_of_x.sum() / a
    by_b -= left_of_x @ (odds / a)
    return float(value), np.array([by_r * r, by_alpha * alpha, by_a * a, by_b * b])


def _shares(log_odds: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Of the log odds of having left: the share that has not, the share that has, and log(1 + odds)."""
    small = np.exp(-np.abs(log_odds))
    total = 1 + small
    gone = log_odds > 0
    return (
        np.where(gone, small, 1.0) / total,
        np.where(gone, 1.0, small) / total,
        np.maximum(log_odds, 0) + np.log1p(small),
    )


def probability_alive(parameters: Mapping[str, float], data: Histories, coins: int) -> np.ndarray:
    """Probability that each history's customer is still active.

    Examples
    --------
    >>> from asiakkuus_lib.purchase_models.histories import grouped
    >>> data, _ = grouped(np.array([2.0, 0.0]), np.array([30.0, 0.0]), np.array([39.0, 39.0]))
    >>> parameters = {"r": 0.25, "alpha": 4.5, "a": 0.8, "b": 2.5}
    >>> probability_alive(parameters, data, coins=0).round(3), probability_alive(parameters, data, coins=1).round(3)
    (array([1.   , 0.722]), array([0.639, 0.77 ]))
    """
    r, alpha, a, b = (parameters[name] for name in NAMES)
    can_leave = data.xs + coins > 0
    with np.errstate(divide="ignore"):
        log_odds = np.log(np.where(can_leave, a / np.where(can_leave, b + data.xs + coins - 1, 1.0), 0.0))
    since = np.log1p((data.age - data.recency) / (alpha + data.recency))
    return _shares((r + data.x) * since + log_odds[data.x_at])[0]


def purchases_if_alive(
    parameters: Mapping[str, float], x: np.ndarray, age: np.ndarray, horizons: np.ndarray, coins: int
) -> np.ndarray:
    """Expected purchases of customers who are still active, for each horizon (column).

    Notes
    -----
    Given the rate and the probability of leaving p, the expectation is (1 - exp(-rate p t)) / p.
    Its mean over the gamma is closed, the mean over the beta is reckoned as a sum over the logit of
    p: unlike the hypergeometric function of the paper it holds its digits for heavy buyers, for
    a = 1 and at the edges. What the straight line between p = 0 and p = 1 gives is taken out
    first, so that what is summed vanishes fast at both ends.

    Examples
    --------
    >>> parameters = {"r": 0.25, "alpha": 4.5, "a": 0.8, "b": 2.5}
    >>> purchases_if_alive(parameters, np.array([2.0]), np.array([39.0]), np.array([0.0, 39.0]), coins=0).round(3)
    array([[0.   , 1.686]])
    """
    from scipy.special import betaln

    r, alpha, a, b = (parameters[name] for name in NAMES)
    result = np.zeros((len(x), len(horizons)))
    for number in np.unique(x):
        rows = np.flatnonzero(x == number)
        shape, stays = r + number, b + number + coins
        logit, step = _logit_nodes(a, stays)
        p, log_p, log_q = 1 / (1 + np.exp(-logit)), -np.logaddexp(0, -logit), -np.logaddexp(0, logit)
        weights = step * np.exp(a * log_p + stays * log_q - betaln(a, stays))
        for begin in range(0, len(rows), 4096):
            some = rows[begin : begin + 4096]
            for column, horizon in enumerate(horizons):
                reach = (horizon / (alpha + age[some]))[:, None]
                at_p = -np.expm1(-shape * np.log1p(reach * p)) / p
                at_0, at_1 = shape * reach, -np.expm1(-shape * np.log1p(reach))
                line = at_0 * np.exp(log_q) + at_1 * p
                mean = (at_0 * stays + at_1 * a) / (a + stays)
                result[some, column] = np.clip(mean[:, 0] + np.einsum("ij,j->i", at_p - line, weights), 0, at_0[:, 0])
    return result


@lru_cache(maxsize=4096)
def _logit_nodes(a: float, b: float) -> tuple[np.ndarray, float]:
    """Evenly spaced logits over all that matters of p**(a+1) (1-p)**(b+1): the same for every horizon of a fit."""
    top = log((a + 1) / (b + 1))

    def height(logit: float) -> float:
        # That of log(1 + exp(logit)), in both directions; numbers one by one are slow in numpy.
        around = log1p(exp(-abs(logit)))
        return -(a + 1) * (around + max(-logit, 0.0)) - (b + 1) * (around + max(logit, 0.0))

    lowest_of_use = height(top) - 37
    ends: list[float] = []
    for sign in (-1, 1):
        near, far = 0.0, 1.0
        while height(top + sign * far) > lowest_of_use:
            far *= 2
        for _ in range(20):
            middle = (near + far) / 2
            near, far = (middle, far) if height(top + sign * middle) > lowest_of_use else (near, middle)
        ends.append(top + sign * far)
    lowest, highest = ends
    nodes = np.linspace(lowest, highest, NODES)
    nodes.setflags(write=False)
    return nodes, float(nodes[1] - nodes[0])


def purchases_of_new(parameters: Mapping[str, float], horizons: np.ndarray, coins: int) -> np.ndarray:
    """Expected repeat purchases of a customer who has just bought for the first time.

    Examples
    --------
    >>> purchases_of_new({"r": 0.25, "alpha": 4.5, "a": 0.8, "b": 2.5}, np.array([0.0, 39.0]), coins=0).round(3)
    array([0.   , 1.218])
    """
    stays = parameters["b"] / (parameters["a"] + parameters["b"]) if coins else 1.0
    return stays * purchases_if_alive(parameters, np.zeros(1), np.zeros(1), horizons, coins)[0]


def simulated(
    parameters: Mapping[str, float], age: np.ndarray, chance: np.random.Generator, coins: int
) -> tuple[np.ndarray, np.ndarray]:
    """Repeat purchases and recency of made-up customers, observed for `age` each.

    Notes
    -----
    Without leaving, the purchases until `age` would be Poisson distributed, at times that are
    evenly scattered; the last one before leaving is then beta distributed among them.

    Examples
    --------
    >>> chance = np.random.default_rng(1)
    >>> simulated({"r": 1.0, "alpha": 5.0, "a": 1.0, "b": 3.0}, np.full(4, 39.0), chance, coins=0)[0]
    array([ 8.,  1., 27.,  1.])
    """
    r, alpha, a, b = (parameters[name] for name in NAMES)
    size = len(age)
    would = chance.poisson(chance.gamma(r, 1 / alpha, size) * age)
    leaving = np.clip(chance.beta(a, b, size), 1e-12, 1.0)
    x = np.minimum(would, chance.geometric(leaving) - coins)
    return x.astype(float), np.where(x > 0, age * chance.beta(np.maximum(x, 1), would - x + 1), 0.0)
