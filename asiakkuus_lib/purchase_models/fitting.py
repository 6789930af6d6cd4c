"""Maximum likelihood: the best parameters, how sure they are, and whether the search really ended.

All parameters of these models are positive: the search is in their logarithms. That a search has
ended says nothing; the gradient tells whether it ended at the top.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from asiakkuus_lib.errors import N_, ParameterError

Likelihood = Callable[[np.ndarray], tuple[float, np.ndarray]]
Bend = Callable[[np.ndarray, np.ndarray], np.ndarray]

CONVERGED = 1e-6
# Parameters are looked for between e**-EDGE and e**EDGE, times on the scale of the data.
EDGE = float(np.log(1e5))
# A 95 % interval that reaches a hundredfold up and down says that the data do not tell.
LOOSE = float(np.log(100)) / 1.96
STEP = 1e-5
FIRST_STEPS, MOST_STEPS = 6, 100
# Second derivatives hardly change within so little of a logarithm.
NEAR = 1e-4


@dataclass(frozen=True)
class Fit:
    """A model fitted to data.

    Parameters
    ----------
    model : str
        "bg_nbd", "mbg_nbd", "pareto_nbd", "gamma_gamma" or "sbg".
    parameters : mapping of name to number
    standard_errors : mapping of name to number
        From the observed information, by the delta method; infinite where the data do not
        determine the parameter.
    log_likelihood : float
        At its greatest. Of purchase models in the unit of time `unit_days`.
    gradient_norm : float
        Greatest absolute derivative of the log-likelihood, for each customer, by the logarithm of
        a parameter.
    converged : bool
        Whether `gradient_norm` is at most a millionth.
    customers : int
        Those that the model was fitted to.
    unit_days : float or None
        Days in the unit of time of the parameters: 7 for weeks; None where there is no time.
    covariance : tuple of tuples
        Of the logarithms of the parameters.
    at_edge : tuple of str
        Parameters that ran to the edge of the search, or that the data leave open by a hundredfold
        up and down: the likelihood has no clear top there.

    Examples
    --------
    >>> fit = Fit("sbg", {"alpha": 0.7, "beta": 1.2}, {"alpha": 0.1, "beta": 0.2}, -1.0, 0.0, True, 1000, None,
    ...           ((0.01, 0.0), (0.0, 0.04)), ())
    >>> fit.parameters["alpha"]
    0.7
    """

    model: str
    parameters: Mapping[str, float]
    standard_errors: Mapping[str, float]
    log_likelihood: float
    gradient_norm: float
    converged: bool
    customers: int
    unit_days: float | None
    covariance: tuple[tuple[float, ...], ...]
    at_edge: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Top:
    """The top of a likelihood: logarithms of the parameters, and what holds there."""

    logs: np.ndarray
    value: float
    norm: float
    covariance: np.ndarray
    loose: np.ndarray


def climb(likelihood: Likelihood, start: np.ndarray, customers: float, steps: int) -> tuple[np.ndarray, Top]:
    """Newton's steps towards the top: where they end, and what holds there.

    Notes
    -----
    The second derivatives, differences of the exact first ones, are needed for the standard errors
    anyway. (The optimisers of scipy do their small algebra in threads of the BLAS, which wait for
    each other on a busy machine.)
    """
    return _walk(likelihood, start, customers, steps, lambda logs, slopes: _information(likelihood, logs, slopes))


def _walk(
    likelihood: Likelihood, start: np.ndarray, customers: float, steps: int, bend: Bend
) -> tuple[np.ndarray, Top]:
    """Uphill by the second derivatives that `bend` tells; those of a place so near that nothing changes serve again."""
    logs = np.clip(start, -EDGE, EDGE)
    value, gradient = likelihood(logs)
    seen, information = logs, bend(logs, gradient)
    for _ in range(steps):
        free = np.abs(logs) < EDGE - 1e-3
        slope = np.abs(gradient[free]).max() / customers if free.any() else 0.0
        if slope < CONVERGED * 1e-4:
            break
        if np.abs(logs - seen).max() > NEAR:
            seen, information = logs, bend(logs, gradient)
        step, part = _uphill(information, gradient, free), 1.0
        for _halving in range(30):
            next_logs = np.clip(logs + part * step, -EDGE, EDGE)
            next_value, next_gradient = likelihood(next_logs)
            if next_value >= value - 1e-13 * abs(value):
                break
            part /= 2
        else:
            break
        # Near the top only rounding is left where a whole step does not lead up, and a part of it leads no higher.
        rounding = slope < CONVERGED and part < 1 and next_value <= value
        logs, value, gradient = next_logs, next_value, next_gradient
        if rounding:
            break
    if np.abs(logs - seen).max() > NEAR:
        information = bend(logs, gradient)
    return logs, _looked_around(logs, value, gradient, information, customers)


def best_start(likelihood: Likelihood, starts: Sequence[np.ndarray], customers: float) -> np.ndarray:
    """Where the climb ends that is the highest of several after their first steps."""
    if len(starts) > 1:
        starts = [climb(likelihood, start, customers, FIRST_STEPS)[0] for start in starts]
    return climb(likelihood, max(starts, key=lambda start: likelihood(start)[0]), customers, MOST_STEPS)[0]


def top(
    likelihood: Likelihood, start: np.ndarray, customers: float, part: tuple[Likelihood, float] | None = None
) -> Top:
    """The top, and how sharp it is.

    Parameters
    ----------
    part : (likelihood, number of customers), optional
        A part of the customers, fair enough to tell how the likelihood of all bends: by it the top
        is found with fewer looks at all of them. At the top all are looked at again.
    """
    if part:
        some, size = part

        def bend(logs: np.ndarray, _slopes: np.ndarray) -> np.ndarray:
            return _information(some, logs, some(logs)[1]) * (customers / size)

        start = _walk(likelihood, start, customers, MOST_STEPS, bend)[0]
    return climb(likelihood, start, customers, MOST_STEPS)[1]


def _uphill(information: np.ndarray, gradient: np.ndarray, free: np.ndarray) -> np.ndarray:
    """Newton's step; where the surface is not yet a hill, uphill along its axes. At most 1 long."""
    curvature, axes = np.linalg.eigh(information[np.ix_(free, free)])
    curvature = np.maximum(np.abs(curvature), 1e-10 * max(np.abs(curvature).max(), 1e-100))
    step = np.zeros_like(gradient)
    step[free] = axes @ ((axes.T @ gradient[free]) / curvature)
    return step * min(1.0, 1.0 / max(np.abs(step).max(), 1e-300))


def _information(likelihood: Likelihood, logs: np.ndarray, slopes: np.ndarray) -> np.ndarray:
    """Observed information of the logarithms: minus the second derivatives, from the first ones here and nearby."""
    matrix = np.array([(slopes - likelihood(logs + change)[1]) / STEP for change in STEP * np.eye(len(logs))])
    return (matrix + matrix.T) / 2


def _looked_around(
    logs: np.ndarray, value: float, gradient: np.ndarray, information: np.ndarray, customers: float
) -> Top:
    free = np.abs(logs) < EDGE - 1e-3
    covariance = np.zeros((len(logs), len(logs)))
    np.fill_diagonal(covariance, np.inf)
    if free.any():
        inner = information[np.ix_(free, free)]
        if np.linalg.eigvalsh(inner).min() > 1e-9 * np.abs(inner).max():
            covariance[np.ix_(free, free)] = np.linalg.inv(inner)
    loose = ~(np.sqrt(np.diag(covariance)) < LOOSE)
    norm = float(np.abs(gradient[free]).max() / customers) if free.any() else float("inf")
    return Top(logs, value, norm, covariance, loose)


def fitted(model: str, names: Sequence[str], peak: Top, customers: float, unit_days: float | None = None) -> Fit:
    """A `Fit` of the top of a likelihood."""
    values = np.exp(peak.logs)
    errors = values * np.sqrt(np.diag(peak.covariance))
    return Fit(
        model,
        dict(zip(names, values.tolist(), strict=True)),
        dict(zip(names, errors.tolist(), strict=True)),
        float(peak.value),
        peak.norm,
        peak.norm <= CONVERGED,
        round(customers),
        unit_days,
        tuple(tuple(row) for row in peak.covariance.tolist()),
        tuple(name for name, loose in zip(names, peak.loose, strict=True) if loose),
    )


def confidence_intervals(fit: Fit, level: float = 0.95) -> pd.DataFrame:
    """Between which values the parameters are, as far as the data tell.

    Parameters
    ----------
    fit : Fit
    level : float
        Share of such intervals that hold the truth, between 0 and 1.

    Returns
    -------
    DataFrame
        Index: parameter; columns `estimate`, `low`, `high`.

    Raises
    ------
    ParameterError
        If the level is not between 0 and 1.

    Notes
    -----
    Wald's interval of the logarithm, turned back: it never reaches below zero. From 0 to infinity
    where the data do not determine the parameter.

    Examples
    --------
    >>> fit = Fit("sbg", {"alpha": 0.7, "beta": 1.2}, {"alpha": 0.07, "beta": 0.24}, -1.0, 0.0, True, 1000, None,
    ...           ((0.01, 0.0), (0.0, 0.04)), ())
    >>> confidence_intervals(fit).round(2)
               estimate   low  high
    parameter
    alpha           0.7  0.58  0.85
    beta            1.2  0.81  1.78
    """
    from scipy.special import ndtri

    if not 0 < level < 1:
        raise ParameterError(N_("The level must be between 0 and 1, not {level}."), level=level)
    estimate = np.array(list(fit.parameters.values()))
    error = np.sqrt(np.diag(np.array(fit.covariance)))
    known = np.isfinite(error)
    reach = np.exp(ndtri((1 + level) / 2) * np.where(known, error, 0))
    table = {
        "estimate": estimate,
        "low": np.where(known, estimate / reach, 0),
        "high": np.where(known, estimate * reach, np.inf),
    }
    return pd.DataFrame(table, index=pd.Index(list(fit.parameters), name="parameter"))
