"""Pareto/NBD: buying at random until a hidden moment (Schmittlein, Morrison & Colombo 1987).

While active, a customer buys at a rate of their own; rates are gamma distributed (r, alpha). How
long they stay active is exponential, at a rate of their own; these are gamma distributed (s, beta).
"""

from collections.abc import Mapping
from functools import cache

import numpy as np

from asiakkuus_lib.purchase_models.histories import Histories

NAMES = ("r", "alpha", "s", "beta")
NODES = 32
# So many histories at a time stay in the processor's cache.
ROWS = 2048
# What is less than e**-DEPTH of the greatest is left out.
DEPTH = 40.0


def starts(rate: float) -> list[np.ndarray]:
    """Logarithms of parameters to begin from; `rate` is purchases in a unit of time."""
    return [np.log([r, r / rate, s, beta]) for r, s, beta in ((1.0, 1.0, 1.0), (0.5, 0.5, 0.3), (0.7, 2.0, 2.0))]


def log_likelihood(logs: np.ndarray, data: Histories) -> tuple[float, np.ndarray]:
    """Log-likelihood, and its derivatives by the logarithms of the parameters.

    Notes
    -----
    Either the customer is still active, or left at some moment since the last purchase. The
    literature writes the latter as a difference of hypergeometric functions (Fader & Hardie 2005,
    "A note on deriving the Pareto/NBD model"), which cancel each other for heavy buyers. Here the
    integral itself is reckoned, in the logarithm of time, where it is smooth: every term is
    positive, and the derivatives are means over the same nodes.

    Examples
    --------
    >>> from asiakkuus_lib.purchase_models.histories import grouped
    >>> data, _ = grouped(np.array([2.0, 0.0]), np.array([30.0, 0.0]), np.array([39.0, 39.0]))
    >>> value, slopes = log_likelihood(np.log([0.5, 10.0, 0.6, 12.0]), data)
    >>> round(value, 3), slopes.round(3)
    (-10.08, array([ 0.092,  0.244, -0.521,  0.281]))
    """
    from scipy.special import gammaln, psi

    r, alpha, s, beta = np.exp(logs)
    xs, of_x, n = data.xs, data.counts_of_x, data.customers
    value = of_x @ (gammaln(r + xs) - gammaln(r)) + n * (r * np.log(alpha) + s * np.log(beta))
    slopes = np.array(
        [of_x @ (psi(r + xs) - psi(r)) + n * np.log(alpha), n * r / alpha, n * np.log(beta), n * s / beta]
    )
    for begin in range(0, len(data.counts), ROWS):
        some = slice(begin, begin + ROWS)
        x, recency, age, counts = data.x[some], data.recency[some], data.age[some], data.counts[some]
        still = -(r + x) * np.log(alpha + age) - s * np.log(beta + age)
        left, (by_r, by_alpha, by_s, by_beta) = _left(r, alpha, s, beta, x, recency, age)
        both = np.logaddexp(still, left)
        value += counts @ both
        active, gone = counts * np.exp(still - both), counts * np.exp(left - both)
        slopes += [
            gone @ by_r - active @ np.log(alpha + age),
            gone @ by_alpha - active @ ((r + x) / (alpha + age)),
            gone @ by_s - active @ np.log(beta + age),
            gone @ by_beta - active @ (s / (beta + age)),
        ]
    return float(value), slopes * np.exp(logs)


@cache
def _nodes() -> tuple[np.ndarray, np.ndarray]:
    """Gauss and Legendre's nodes between 0 and 1, and their weights."""
    nodes, weights = np.polynomial.legendre.leggauss(NODES)
    return (nodes + 1) / 2, weights / 2


def _left(
    r: float, alpha: float, s: float, beta: float, x: np.ndarray, recency: np.ndarray, age: np.ndarray
) -> tuple[np.ndarray, tuple[np.ndarray, ...]]:
    """Logarithm of s times the integral of (alpha+u)^-(r+x) (beta+u)^-(s+1) from recency to age.

    Also its derivatives by r, alpha, s and beta. The integral is over the logarithm of alpha + u or
    beta + u, whichever begins nearer to zero.
    """
    nodes, weights = _nodes()
    # Powers of the nearer and of the further sum, after du is turned into the logarithm of the nearer.
    near, far, power_near, power_far = (
        (alpha, beta, r + x - 1, np.full(len(x), s + 1)) if alpha < beta else (beta, alpha, np.full(len(x), s), r + x)
    )
    near_0, far_0 = near + recency, far + recency
    width = np.log1p((age - recency) / near_0)

    def fall(w: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        grown = near_0 * np.expm1(w)
        ratio = (near_0 + grown) / (far_0 + grown)
        return power_near * w + power_far * np.log1p(grown / far_0), power_near + power_far * ratio

    # The fall is convex: from where it is deep enough, Newton's steps lead back to DEPTH from outside.
    for _ in range(4):
        depth, steepness = fall(width)
        deep = depth > DEPTH
        width = np.where(deep, width - (depth - DEPTH) / np.where(deep, steepness, 1.0), width)
    w = width[:, None] * nodes
    grown = near_0[:, None] * np.expm1(w)
    near_u, far_u = near_0[:, None] + grown, far_0[:, None] + grown
    log_near, log_far = np.log(near_0)[:, None] + w, np.log(far_u)
    logs = -power_near[:, None] * log_near - power_far[:, None] * log_far
    most = logs.max(axis=1)
    terms = np.exp(logs - most[:, None]) * weights
    total = terms.sum(axis=1)
    with np.errstate(divide="ignore"):
        value = np.log(s) + most + np.log(width * total)
    numbers = {"log_near": log_near, "log_far": log_far, "near": 1 / near_u, "far": 1 / far_u}
    mean = {name: np.einsum("ij,ij->i", terms, values) / total for name, values in numbers.items()}
    a, b = ("near", "far") if alpha < beta else ("far", "near")
    return value, (
        -mean[f"log_{a}"],
        -(r + x) * mean[a],
        1 / s - mean[f"log_{b}"],
        -(s + 1) * mean[b],
    )


def probability_alive(parameters: Mapping[str, float], data: Histories) -> np.ndarray:
    """Probability that each history's customer is still active.

    Examples
    --------
    >>> from asiakkuus_lib.purchase_models.histories import grouped
    >>> data, _ = grouped(np.array([2.0, 0.0]), np.array([30.0, 0.0]), np.array([39.0, 39.0]))
    >>> probability_alive({"r": 0.5, "alpha": 10.0, "s": 0.6, "beta": 12.0}, data).round(3)
    array([0.311, 0.861])
    """
    r, alpha, s, beta = (parameters[name] for name in NAMES)
    result = np.empty(len(data.counts))
    for begin in range(0, len(result), ROWS):
        some = slice(begin, begin + ROWS)
        x, recency, age = data.x[some], data.recency[some], data.age[some]
        still = -(r + x) * np.log(alpha + age) - s * np.log(beta + age)
        result[some] = np.exp(-np.logaddexp(0, _left(r, alpha, s, beta, x, recency, age)[0] - still))
    return result


def purchases_if_alive(
    parameters: Mapping[str, float], x: np.ndarray, age: np.ndarray, horizons: np.ndarray
) -> np.ndarray:
    """Expected purchases of customers who are still active, for each horizon (column).

    Examples
    --------
    >>> parameters = {"r": 0.5, "alpha": 10.0, "s": 0.6, "beta": 12.0}
    >>> purchases_if_alive(parameters, np.array([2.0]), np.array([39.0]), np.array([0.0, 39.0])).round(3)
    array([[0.   , 1.659]])
    """
    r, alpha, s, beta = (parameters[name] for name in NAMES)
    grown = np.log1p(horizons / (beta + age)[:, None])
    time = grown if s == 1 else -np.expm1((1 - s) * grown) / (s - 1)
    return ((r + x) / (alpha + age) * (beta + age))[:, None] * time


def purchases_of_new(parameters: Mapping[str, float], horizons: np.ndarray) -> np.ndarray:
    """Expected repeat purchases of a customer who has just bought for the first time.

    Examples
    --------
    >>> purchases_of_new({"r": 0.5, "alpha": 10.0, "s": 0.6, "beta": 12.0}, np.array([0.0, 39.0])).round(3)
    array([0.   , 1.176])
    """
    return purchases_if_alive(parameters, np.zeros(1), np.zeros(1), horizons)[0]


def simulated(
    parameters: Mapping[str, float], age: np.ndarray, chance: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """Repeat purchases and recency of made-up customers, observed for `age` each.

    Examples
    --------
    >>> chance = np.random.default_rng(1)
    >>> simulated({"r": 1.0, "alpha": 5.0, "s": 1.0, "beta": 20.0}, np.full(4, 39.0), chance)[0]
    array([0., 0., 6., 0.])
    """
    r, alpha, s, beta = (parameters[name] for name in NAMES)
    size = len(age)
    with np.errstate(divide="ignore", over="ignore"):
        lifetime = chance.standard_exponential(size) / chance.gamma(s, 1 / beta, size)
    active = np.minimum(age, lifetime)
    x = chance.poisson(chance.gamma(r, 1 / alpha, size) * active)
    return x.astype(float), np.where(x > 0, active * chance.beta(np.maximum(x, 1), 1.0), 0.0)
