"""Shifted beta-geometric: how long contracts last (Fader & Hardie 2007).

At each renewal a customer leaves with a probability of their own; these are beta distributed
(alpha, beta). Retention rises with time although nobody becomes more loyal: those who leave easily
have gone first.
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from asiakkuus_lib.errors import N_, DataError, ParameterError
from asiakkuus_lib.purchase_models.fitting import Fit, best_start, fitted, top
from asiakkuus_lib.purchase_models.histories import positive

NAMES = ("alpha", "beta")


def log_likelihood(logs: np.ndarray, lost: np.ndarray, left: float) -> tuple[float, np.ndarray]:
    """Log-likelihood, and its derivatives by the logarithms of the parameters.

    Parameters
    ----------
    logs : ndarray
        Logarithms of alpha and beta.
    lost : ndarray
        Customers who left at the 1st, 2nd, ... renewal.
    left : float
        Customers who are still there after the last.

    Examples
    --------
    >>> value, slopes = log_likelihood(np.log([0.704, 1.182]), np.array([369.0, 163.0]), left=468.0)
    >>> round(value, 2), slopes.round(1)
    (-1019.3, array([ 4.8, -0.6]))
    """
    from scipy.special import betaln, psi

    alpha, beta = np.exp(logs)
    t = np.arange(len(lost))
    n = lost.sum() + left
    of_all = psi(alpha + beta)
    value = lost @ betaln(alpha + 1, beta + t) + left * betaln(alpha, beta + len(lost)) - n * betaln(alpha, beta)
    by_alpha = (
        lost @ (psi(alpha + 1) - psi(alpha + beta + t + 1))
        + left * (psi(alpha) - psi(alpha + beta + len(lost)))
        - n * (psi(alpha) - of_all)
    )
    by_beta = (
        lost @ (psi(beta + t) - psi(alpha + beta + t + 1))
        + left * (psi(beta + len(lost)) - psi(alpha + beta + len(lost)))
        - n * (psi(beta) - of_all)
    )
    return float(value), np.array([by_alpha * alpha, by_beta * beta])


def fit_sbg(survival: Sequence[float], customers: float = 1000) -> Fit:
    """Fit the shifted beta-geometric model to a survival series of contracts.

    Parameters
    ----------
    survival : sequence of float
        What is left of a cohort, from its beginning, a number for each period: shares that begin
        with 1, per cent that begin with 100, or counts of customers that begin with anything else.
    customers : float
        Size of the cohort, where `survival` does not tell it. Estimates do not depend on it; their
        standard errors do.

    Returns
    -------
    Fit
        Parameters alpha and beta.

    Raises
    ------
    DataError
        If the series is shorter than three numbers, rises, goes below zero, or nobody leaves.

    Notes
    -----
    Fader & Hardie (2007), How to project customer retention. A cohort of exactly 100 customers
    reads the same as per cent: say `customers=100`.

    Examples
    --------
    >>> fit = fit_sbg([100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1])
    >>> {name: round(value, 3) for name, value in fit.parameters.items()}
    {'alpha': 0.704, 'beta': 1.182}
    """
    series = np.asarray(survival, dtype=float)
    if series.ndim != 1 or len(series) < 3 or not np.isfinite(series).all() or series[0] <= 0:
        raise DataError(N_("A survival series needs at least three numbers, the first of them above zero."))
    if (np.diff(series) > 0).any() or series[-1] < 0:
        period = int(np.argmax(np.append(np.diff(series) > 0, True))) + 1
        raise DataError(
            N_(
                "The survival series must not rise or go below zero: see period {period}. It tells how many of the "
                "first customers are left, without new ones."
            ),
            period=min(period, len(series) - 1),
        )
    size = positive("customers", customers) if series[0] in (1, 100) else float(series[0])
    counts = series / series[0] * size
    if counts[0] == counts[-1]:
        raise DataError(N_("Nobody leaves in the survival series: there is nothing to learn from about leaving."))
    lost, left = -np.diff(counts), float(counts[-1])

    def likelihood(logs: np.ndarray) -> tuple[float, np.ndarray]:
        return log_likelihood(logs, lost, left)

    starts = [np.log(pair) for pair in ((1.0, 1.0), (0.5, 3.0), (3.0, 3.0))]
    return fitted("sbg", NAMES, top(likelihood, best_start(likelihood, starts, size), size), size)


def _of_contracts(fit: Fit) -> tuple[float, float]:
    if fit.model != "sbg":
        raise ParameterError(N_("The model {name} does not describe contracts. Use sbg."), name=fit.model)
    return fit.parameters["alpha"], fit.parameters["beta"]


def _whole(name: str, value: float, least: int) -> int:
    number = positive(name, value, zero=least == 0)
    if number != int(number):
        raise ParameterError(N_("{name} must be a whole number, not {value}."), name=name, value=value)
    return int(number)


def contract_retention(fit: Fit, periods: int) -> pd.Series:
    """Share of those still there who renew, by period.

    Parameters
    ----------
    fit : Fit
        As from `fit_sbg`.
    periods : int
        How many.

    Returns
    -------
    Series
        Index: period, from 1.

    Examples
    --------
    >>> contract_retention(fit_sbg([100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1]), 3).round(3).tolist()
    [0.627, 0.756, 0.819]
    """
    alpha, beta = _of_contracts(fit)
    t = np.arange(1, _whole("periods", periods, 1) + 1)
    return pd.Series((beta + t - 1) / (alpha + beta + t - 1), index=pd.Index(t, name="period"), name="retention")


def contract_survival(fit: Fit, periods: int) -> pd.Series:
    """Share of the first customers who are left, by period.

    Parameters
    ----------
    fit : Fit
        As from `fit_sbg`.
    periods : int
        How many; may reach beyond the data.

    Returns
    -------
    Series
        Index: period, from 0, where it is 1.

    Examples
    --------
    >>> contract_survival(fit_sbg([100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1]), 3).round(3).tolist()
    [1.0, 0.627, 0.474, 0.388]
    """
    rates = contract_retention(fit, periods) if periods else pd.Series(dtype=float)
    shares = np.concatenate([[1.0], rates.cumprod()])
    return pd.Series(shares, index=pd.RangeIndex(len(shares), name="period"), name="survival")


def contract_value(
    fit: Fit,
    margin: float,
    discount_rate: float,
    horizon: int | None = None,
    renewals: int = 0,
    timing: str = "start",
    tolerance: float = 1e-6,
) -> float:
    """What a contract is worth today, by the shifted beta-geometric model.

    Parameters
    ----------
    fit : Fit
        As from `fit_sbg`.
    margin : float
        Money for each period that the customer pays.
    discount_rate : float
        For a period, not for a year, unless the period is a year.
    horizon : int, optional
        Payments at most. Without it for ever: cut where less than `tolerance` of the value is left.
    renewals : int
        How often the customer has renewed already: the longer, the safer. Then what was paid is
        not in the value, and the next payment depends on the next renewal.
    timing : str
        "start": paid at the beginning of each period; a new customer's first payment is today.
        "end": paid at the end, a period later.
    tolerance : float
        Largest share of the value that the cut may lose.

    Returns
    -------
    float
        Money of today.

    Notes
    -----
    Fader & Hardie (2010), Customer-base valuation in a contractual setting: the perils of ignoring
    heterogeneity.

    Examples
    --------
    >>> fit = fit_sbg([100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1])
    >>> round(contract_value(fit, margin=100, discount_rate=0.1), 2)
    369.49
    """
    alpha, beta = _of_contracts(fit)
    rate, before = positive("discount_rate", discount_rate, zero=True), _whole("renewals", renewals, 0)
    if timing not in ("start", "end"):
        raise ParameterError(N_("The timing must be start or end, not {timing}."), timing=timing)
    if not 0 < tolerance < 1:
        raise ParameterError(N_("The tolerance must be between 0 and 1, not {tolerance}."), tolerance=tolerance)
    if horizon is None and rate == 0:
        raise ParameterError(
            N_("Without a discount rate the value for ever has no bound. Give a discount rate, or a number of periods.")
        )
    # Survival falls: what follows the cut is at most (1 + rate) ** -payments of the whole.
    payments = int(np.ceil(-np.log(tolerance) / np.log1p(rate))) if horizon is None else _whole("horizon", horizon, 0)
    t = np.arange(payments)
    # A new customer pays first and renews then; an old one renews first.
    old = int(before > 0)
    steps = before + np.arange(old, payments + old)
    kept = (beta + steps - 1) / (alpha + beta + steps - 1)
    if not old and payments:
        kept[0] = 1.0
    discounts = (1 + rate) ** -(t + float(timing == "end"))
    return float(margin * (np.cumprod(kept) @ discounts))
