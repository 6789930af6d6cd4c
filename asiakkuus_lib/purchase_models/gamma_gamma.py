"""Gamma-gamma: how much a purchase is worth (Fader & Hardie 2013).

What a customer spends varies from one purchase to the next around a mean of their own, and the
means vary from one customer to the next. A customer of few purchases is drawn towards the mean of
all, one of many is believed. The model holds only if those who buy often do not spend more, or
less, each time: `frequency_spend_correlation` measures it. It knows sums above zero alone: customers
who got everything back, or got it free, are `without_money`. They are no part of the model, and no
money is expected of them.
"""


import narwhals as nw
import numpy as np
import pandas as pd
from narwhals.typing import IntoFrame

from asiakkuus_lib.errors import N_, DataError, ParameterError
from asiakkuus_lib.purchase_models.fitting import Fit, best_start, fitted, top
from asiakkuus_lib.purchase_models.histories import customer_table

NAMES = ("p", "q", "gamma")
LEAST_REPEAT_BUYERS = 10


def log_likelihood(logs: np.ndarray, x: np.ndarray, mean: np.ndarray, counts: np.ndarray) -> tuple[float, np.ndarray]:
    """Log-likelihood, and its derivatives by the logarithms of the parameters.

    Parameters
    ----------
    logs : ndarray
        Logarithms of p, q and gamma.
    x, mean, counts : ndarray
        Repeat purchases, their mean money, and how many customers have these.

    Examples
    --------
    >>> value, slopes = log_likelihood(np.log([6.25, 3.74, 15.44]), np.array([2.0]), np.array([30.0]), np.array([1.0]))
    >>> round(value, 3), slopes.round(3)
    (-3.847, array([ 0.527, -0.035,  0.416]))
    """
    from scipy.special import gammaln, psi

    p, q, gamma = np.exp(logs)
    shape, both = p * x, p * x + q
    log_total, log_sum = np.log(x * mean), np.log(gamma + x * mean)
    heights = (
        gammaln(both) - gammaln(shape) - gammaln(q) + q * np.log(gamma)
        + shape * log_total - np.log(mean) - both * log_sum
    )  # fmt: skip
    value = (counts * heights).sum()
    slopes = np.array(
        [
            (counts * x * (psi(both) - psi(shape) + log_total - log_sum)).sum(),
            (counts * (psi(both) - psi(q) + np.log(gamma) - log_sum)).sum(),
            (counts * (q / gamma - both / (gamma + x * mean))).sum(),
        ]
    )
    return float(value), slopes * np.exp(logs)


def fit_spend(summary: IntoFrame) -> Fit:
    """Fit the gamma-gamma model to the spend of repeat buyers.

    Parameters
    ----------
    summary : DataFrame, LazyFrame or relation
        As from `asiakkuus_lib.summary.customer_summary`; `frequency` and `monetary_value` are used.

    Returns
    -------
    Fit
        Parameters p and q, and gamma in money. One-time buyers are left out: their
        `monetary_value` is missing, since the first purchase is not counted. So are those whose
        repeat purchases have left nothing (`without_money`).

    Raises
    ------
    DataError
        If the repeat purchases of fewer than ten customers have left money, or the money of a
        repeat buyer is missing or infinite.

    Notes
    -----
    Fader & Hardie (2013), The gamma-gamma model of monetary value.

    Examples
    --------
    >>> summary = pd.DataFrame({"frequency": [0, 1, 2, 3] * 10,
    ...                         "monetary_value": [None, 12.0, 30.0, 25.0] + [None, 21.0, 18.0, 40.0] * 9})
    >>> fit_spend(summary).customers
    30
    """
    x, mean = repeat_buyers(summary)
    if len(x) < LEAST_REPEAT_BUYERS:
        raise DataError(
            N_(
                "Customers whose repeat purchases have left money: {count}. The model of spend learns from them and "
                "needs at least {least}."
            ),
            count=len(x),
            least=LEAST_REPEAT_BUYERS,
        )
    pairs, counts = np.unique(np.stack([x.to_numpy(), mean.to_numpy()]), axis=1, return_counts=True)
    return fit_means(pairs, counts)


def fit_means(pairs: np.ndarray, counts: np.ndarray) -> Fit:
    """Fit the model to repeat purchases and their mean money, and how many customers have these.

    Examples
    --------
    >>> fit_means(np.array([[1.0, 2.0, 3.0], [12.0, 30.0, 25.0]]), np.array([10, 10, 10])).customers
    30
    """
    customers = int(counts.sum())
    money = float(np.average(pairs[1], weights=counts))

    def scaled(logs: np.ndarray) -> tuple[float, np.ndarray]:
        return log_likelihood(logs, pairs[0], pairs[1] / money, counts.astype(float))

    starts = [np.log([p, q, (q - 1) / p]) for p, q in ((1.0, 2.0), (5.0, 4.0), (2.0, 10.0), (20.0, 4.0))]
    peak = top(scaled, best_start(scaled, starts, customers), customers)
    fit = fitted("gamma_gamma", NAMES, peak, customers)
    return Fit(
        **{
            **vars(fit),
            "parameters": {**fit.parameters, "gamma": fit.parameters["gamma"] * money},
            "standard_errors": {**fit.standard_errors, "gamma": fit.standard_errors["gamma"] * money},
            "log_likelihood": fit.log_likelihood - customers * float(np.log(money)),
        }
    )


def without_money(summary: IntoFrame) -> pd.Series:
    """From whom no money has remained: all was given back, or nothing was paid.

    Parameters
    ----------
    summary : DataFrame, LazyFrame or relation
        As from `customer_summary`; `frequency` and `monetary_value` are used, and `monetary` if it
        is there.

    Returns
    -------
    Series of bool
        Index: customer. True for repeat buyers whose `monetary_value` is zero or negative, and for
        one-time buyers whose `monetary` is. Without the column `monetary` no one-time buyer is.

    Raises
    ------
    DataError
        If the money of a repeat buyer is missing or infinite.

    Notes
    -----
    Returns on other days than the first are netted from repeat purchases, whichever purchase they
    belong to. To keep them apart, leave them out before the summary is made.

    Examples
    --------
    >>> summary = pd.DataFrame({"who": ["A", "B", "C", "D"], "frequency": [0, 0, 3, 1],
    ...                         "monetary_value": [None, None, 0.0, 12.5], "monetary": [0.0, 8.0, 10.0, 20.0]})
    >>> without_money(summary).tolist()
    [True, False, True, False]
    """
    table = _spending(summary)
    return _nothing_left(table).rename("without_money")


def _spending(summary: IntoFrame) -> pd.DataFrame:
    """`frequency`, `monetary_value` and, missing if it is not there, `monetary`."""
    total = ("monetary",) if "monetary" in nw.from_native(summary).collect_schema().names() else ()
    table = customer_table(summary, "frequency", "monetary_value", *total)
    again = table[_counted(table["frequency"]) > 0]
    bad = ~np.isfinite(again["monetary_value"])
    if bad.any():
        raise DataError(
            N_(
                "Repeat buyers whose money for a purchase is missing or infinite: {count}; the first is {customer}. "
                "Make the table with customer_summary."
            ),
            count=int(bad.sum()),
            customer=again.index[bad][0],
        )
    return table if total else table.assign(monetary=np.nan)


def _nothing_left(table: pd.DataFrame) -> pd.Series:
    return table["monetary_value"].where(table["frequency"] > 0, table["monetary"]) <= 0


def repeat_buyers(summary: IntoFrame) -> tuple[pd.Series, pd.Series]:
    """Frequency and monetary value of those whose repeat purchases have left money.

    Raises
    ------
    DataError
        If the money of a repeat buyer is missing or infinite.

    Examples
    --------
    >>> repeat_buyers(pd.DataFrame({"frequency": [0, 2, 5], "monetary_value": [None, 30.0, 0.0]}))[1]
    1    30.0
    Name: monetary_value, dtype: float64
    """
    table = _spending(summary)
    known = table[(table["frequency"] > 0) & ~_nothing_left(table)]
    return known["frequency"], known["monetary_value"]


def _counted(frequency: pd.Series) -> pd.Series:
    bad = ~(np.isfinite(frequency) & (frequency >= 0) & (frequency == np.floor(frequency)))
    if bad.any():
        raise DataError(
            N_("Customers whose frequency is not a whole number of at least 0: {count}; the first is {customer}."),
            count=int(bad.sum()),
            customer=frequency.index[bad][0],
        )
    return frequency


def expected_spend(fit: Fit, summary: IntoFrame) -> pd.Series:
    """Money to expect of each customer's next purchases, each.

    Parameters
    ----------
    fit : Fit
        As from `fit_spend`.
    summary : DataFrame, LazyFrame or relation
        As from `customer_summary`.

    Returns
    -------
    Series
        Index: customer. A weighted mean of the customer's own mean and that of all; one-time
        buyers get the mean of all. 0 for those from whom no money has remained (`without_money`):
        what they get free or give back is not the mean of those who pay.

    Raises
    ------
    DataError
        If a repeat buyer's money is missing or infinite; or if q is at most 1, so that the mean of
        all does not exist, and there are one-time buyers who have left money.

    Examples
    --------
    >>> fit = Fit("gamma_gamma", {"p": 6.25, "q": 3.74, "gamma": 15.44}, {}, 0.0, 0.0, True, 946, None, (), ())
    >>> summary = pd.DataFrame({"who": ["A", "B", "C"], "frequency": [0, 1, 9], "monetary_value": [None, 100, 100]})
    >>> expected_spend(fit, summary).round(2)
    who
    A    35.22
    B    80.26
    C    96.99
    Name: expected_spend, dtype: float64
    """
    if fit.model != "gamma_gamma":
        raise ParameterError(N_("The model {name} does not predict spend. Use gamma_gamma."), name=fit.model)
    p, q, gamma = (fit.parameters[name] for name in NAMES)
    table = _spending(summary)
    paying = ~_nothing_left(table).to_numpy()
    x = table["frequency"].to_numpy()
    weight = p * x + q - 1
    if (weight[paying] <= 0).any():
        raise DataError(
            N_(
                "By the fitted model the mean spend of all customers is not finite (q = {q:.2f}, at most 1): a few "
                "customers spend so much more than the rest. Expected spend can be given to repeat buyers only."
            ),
            q=q,
        )
    total = x * np.where(x > 0, table["monetary_value"].fillna(0).to_numpy(), 0.0)
    money = np.divide(p * (gamma + total), weight, out=np.zeros(len(table)), where=paying)
    return pd.Series(money, index=table.index, name="expected_spend")


def frequency_spend_correlation(summary: IntoFrame) -> float:
    """Do those who buy often spend more each time: correlation among repeat buyers who have left money.

    Parameters
    ----------
    summary : DataFrame, LazyFrame or relation
        As from `customer_summary`; `frequency` and `monetary_value` are used.

    Returns
    -------
    float
        Between -1 and 1. Far from 0 the gamma-gamma model must not be used. 0 where all buy
        equally often, or all spend the same.

    Raises
    ------
    DataError
        If the repeat purchases of fewer than three customers have left money, or money is missing.

    Examples
    --------
    >>> summary = pd.DataFrame({"frequency": [0, 1, 2, 3], "monetary_value": [None, 10.0, 30.0, 25.0]})
    >>> round(frequency_spend_correlation(summary), 3)
    0.721
    """
    x, mean = repeat_buyers(summary)
    if len(x) < 3:
        raise DataError(
            N_("Customers whose repeat purchases have left money: {count}. A correlation needs at least {least}."),
            count=len(x),
            least=3,
        )
    if x.nunique() == 1 or mean.nunique() == 1:
        return 0.0
    return float(np.corrcoef(x, mean)[0, 1])
