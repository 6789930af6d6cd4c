"""Customers without a contract: will they come back, and how often."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
import pandas as pd
from narwhals.typing import IntoFrame

from asiakkuus_lib.errors import N_, DataError, ParameterError
from asiakkuus_lib.purchase_models import bg_nbd, pareto_nbd
from asiakkuus_lib.purchase_models.fitting import Fit, best_start, fitted, top
from asiakkuus_lib.purchase_models.histories import TIMES, Histories, customer_table, grouped, positive

# With fewer customers there is nothing for four parameters to describe.
LEAST_CUSTOMERS = 10
# Where to begin the climb is looked for with so many histories at most.
THIN = 2_000


@dataclass(frozen=True)
class Model:
    """What a purchase model can reckon; times in the unit of its parameters."""

    names: tuple[str, ...]
    starts: Callable[[float], list[np.ndarray]]
    log_likelihood: Callable[[np.ndarray, Histories], tuple[float, np.ndarray]]
    probability_alive: Callable[[Mapping[str, float], Histories], np.ndarray]
    purchases_if_alive: Callable[[Mapping[str, float], np.ndarray, np.ndarray, np.ndarray], np.ndarray]
    purchases_of_new: Callable[[Mapping[str, float], np.ndarray], np.ndarray]
    simulated: Callable[[Mapping[str, float], np.ndarray, np.random.Generator], tuple[np.ndarray, np.ndarray]]
    times: tuple[str, ...]


def _with_coins(coins: int) -> Model:
    return Model(
        bg_nbd.NAMES,
        bg_nbd.starts,
        partial(bg_nbd.log_likelihood, coins=coins),
        partial(bg_nbd.probability_alive, coins=coins),
        partial(bg_nbd.purchases_if_alive, coins=coins),
        partial(bg_nbd.purchases_of_new, coins=coins),
        partial(bg_nbd.simulated, coins=coins),
        times=("alpha",),
    )


PURCHASE_MODELS = {
    "bg_nbd": _with_coins(0),
    "mbg_nbd": _with_coins(1),
    "pareto_nbd": Model(
        pareto_nbd.NAMES,
        pareto_nbd.starts,
        pareto_nbd.log_likelihood,
        pareto_nbd.probability_alive,
        pareto_nbd.purchases_if_alive,
        pareto_nbd.purchases_of_new,
        pareto_nbd.simulated,
        times=("alpha", "beta"),
    ),
}


def purchase_model(name: str) -> Model:
    """A purchase model by its name.

    Raises
    ------
    ParameterError
        If there is no such model.

    Examples
    --------
    >>> purchase_model("pareto_nbd").names
    ('r', 'alpha', 's', 'beta')
    """
    if name not in PURCHASE_MODELS:
        raise ParameterError(
            N_("There is no purchase model {name}. Choose one of these: {choices}."),
            name=name,
            choices=", ".join(PURCHASE_MODELS),
        )
    return PURCHASE_MODELS[name]


def fit_purchases(summary: IntoFrame, model: str = "bg_nbd", unit_days: float = 7.0) -> Fit:
    """Fit a purchase model by maximum likelihood.

    Parameters
    ----------
    summary : DataFrame, LazyFrame or relation
        As from `asiakkuus_lib.summary.customer_summary`; `frequency`, `recency` and `T` are used, in days.
    model : str
        - "bg_nbd": after each repeat purchase a customer may leave. One-time buyers are all called
          active with certainty: they never had the occasion to leave.
        - "mbg_nbd": a customer may leave after the first purchase too.
        - "pareto_nbd": a customer may leave at any moment.
    unit_days : float
        Days in the unit of time in which the parameters and the likelihood are told: 7 for weeks.
        Predictions do not depend on it.

    Returns
    -------
    Fit
        Look at `converged` and `at_edge` before you use it, or let `assess` look.

    Raises
    ------
    DataError
        If the table has impossible values, fewer than ten customers, no repeat purchases, or no
        time in which anyone could have come back.
    ParameterError
        If the model is unknown or the unit is not positive.

    Notes
    -----
    Fader, Hardie & Lee (2005), "Counting your customers" the easy way: an alternative to the
    Pareto/NBD model; Batislam, Denizel & Filiztekin (2007), Empirical validation and comparison of
    models for customer base analysis; Schmittlein, Morrison & Colombo (1987), Counting your customers.

    Examples
    --------
    >>> summary = simulate_purchases("bg_nbd", {"r": 0.5, "alpha": 5.0, "a": 1.0, "b": 3.0}, [280] * 2000)
    >>> fit = fit_purchases(summary)
    >>> fit.converged, {name: round(value, 2) for name, value in fit.parameters.items()}
    (True, {'r': 0.49, 'alpha': 4.93, 'a': 0.76, 'b': 1.98})
    """
    chosen = purchase_model(model)
    unit = positive("unit_days", unit_days)
    table = customer_table(summary, *TIMES)
    data, _ = grouped(*(table[name].to_numpy() for name in TIMES))
    return fit_histories(data, model, unit, chosen.starts)


def fit_histories(
    data: Histories, model: str, unit_days: float, starts: Callable[[float], list[np.ndarray]] | None = None
) -> Fit:
    """Fit a purchase model to histories in days.

    Examples
    --------
    >>> data, _ = grouped(np.arange(12) % 3, np.arange(12) % 3 * 20.0, np.full(12, 90.0))
    >>> fit_histories(data, "mbg_nbd", unit_days=7.0).customers
    12
    """
    chosen = PURCHASE_MODELS[model]
    _refuse_too_little(data)
    # On the scale of the data itself, so that the unit of time changes nothing.
    scale = float(data.ages.max())
    scaled = data.scaled(scale)
    purchases = float((data.counts * data.x).sum())
    thin = scaled.thinned(THIN)
    rate = purchases / float((data.counts * scaled.age).sum())

    def of_part(logs: np.ndarray) -> tuple[float, np.ndarray]:
        return chosen.log_likelihood(logs, thin)

    begin = best_start(of_part, (starts or chosen.starts)(rate), thin.customers)
    part = (of_part, thin.customers) if len(thin.counts) < len(scaled.counts) else None
    peak = top(lambda logs: chosen.log_likelihood(logs, scaled), begin, data.customers, part)
    fit = fitted(model, chosen.names, peak, data.customers, unit_days)
    times = {name: scale / unit_days if name in chosen.times else 1.0 for name in chosen.names}
    return Fit(
        **{
            **vars(fit),
            "parameters": {name: value * times[name] for name, value in fit.parameters.items()},
            "standard_errors": {name: value * times[name] for name, value in fit.standard_errors.items()},
            "log_likelihood": fit.log_likelihood + purchases * float(np.log(unit_days / scale)),
        }
    )


def _refuse_too_little(data: Histories) -> None:
    if data.customers < LEAST_CUSTOMERS:
        raise DataError(
            N_("Customers in the data: {count}. A purchase model needs at least {least}."),
            count=round(data.customers),
            least=LEAST_CUSTOMERS,
        )
    if not data.ages.max() > 0:
        raise DataError(
            N_(
                "All customers bought for the first time on the reference date: nobody has had time to come back. "
                "Choose a later reference date."
            )
        )
    if not data.xs.max() > 0:
        raise DataError(
            N_(
                "None of the {count} customers has bought on a second day: there is nothing to learn from about coming "
                "back. Take a longer period, or another way of reckoning."
            ),
            count=round(data.customers),
        )


def _of_purchases(fit: Fit) -> tuple[Model, float]:
    if fit.model not in PURCHASE_MODELS or fit.unit_days is None:
        raise ParameterError(
            N_("The model {name} does not predict purchases. Use one of these: {choices}."),
            name=fit.model,
            choices=", ".join(PURCHASE_MODELS),
        )
    return PURCHASE_MODELS[fit.model], fit.unit_days


def probability_alive(fit: Fit, summary: IntoFrame) -> pd.Series:
    """Probability that each customer is still a customer.

    Parameters
    ----------
    fit : Fit
        As from `fit_purchases`.
    summary : DataFrame, LazyFrame or relation
        As from `customer_summary`: of the same customers or of others, in days.

    Returns
    -------
    Series
        Index: customer; between 0 and 1. By BG/NBD exactly 1 for every one-time buyer, which says
        something about the model and nothing about the customer.

    Examples
    --------
    >>> fit = Fit("bg_nbd", {"r": 0.243, "alpha": 4.414, "a": 0.793, "b": 2.426}, {}, 0.0, 0.0, True, 0, 7.0, (), ())
    >>> summary = pd.DataFrame({"who": ["A", "B"], "frequency": [2, 0], "recency": [213, 0], "T": [272, 272]})
    >>> probability_alive(fit, summary).round(2)
    who
    A    0.73
    B    1.00
    Name: probability_alive, dtype: float64
    """
    model, unit = _of_purchases(fit)
    table = customer_table(summary, *TIMES)
    data, at = grouped(*(table[name].to_numpy() for name in TIMES))
    alive = model.probability_alive(fit.parameters, data.scaled(unit))
    return pd.Series(alive[at], index=table.index, name="probability_alive")


def expected_purchases(fit: Fit, summary: IntoFrame, horizon_days: float) -> pd.Series:
    """Purchases to expect of each customer, given what they have done so far.

    Parameters
    ----------
    fit : Fit
        As from `fit_purchases`.
    summary : DataFrame, LazyFrame or relation
        As from `customer_summary`, in days.
    horizon_days : float
        How far to look, in days from the reference date of the summary; at least 0.

    Returns
    -------
    Series
        Index: customer.

    Examples
    --------
    >>> fit = Fit("bg_nbd", {"r": 0.243, "alpha": 4.414, "a": 0.793, "b": 2.426}, {}, 0.0, 0.0, True, 0, 7.0, (), ())
    >>> summary = pd.DataFrame({"who": ["A"], "frequency": [2], "recency": [30.43 * 7], "T": [38.86 * 7]})
    >>> expected_purchases(fit, summary, horizon_days=39 * 7).round(3)
    who
    A    1.226
    Name: expected_purchases, dtype: float64
    """
    horizon = positive("horizon_days", horizon_days, zero=True)
    table = customer_table(summary, *TIMES)
    _alive, expected = predictions(fit, table, np.array([horizon]))
    return pd.Series(expected[:, 0], index=table.index, name="expected_purchases")


def expected_together(fit: Fit, summary: IntoFrame, horizons_days: Sequence[float] | np.ndarray) -> np.ndarray:
    """Purchases to expect of all customers together, within each of several times.

    Parameters
    ----------
    fit, summary
        As for `expected_purchases`.
    horizons_days : sequence of float
        How far to look, in days; each at least 0.

    Returns
    -------
    ndarray
        For each time, what `expected_purchases` adds up to.

    Examples
    --------
    >>> fit = Fit("bg_nbd", {"r": 0.243, "alpha": 4.414, "a": 0.793, "b": 2.426}, {}, 0.0, 0.0, True, 0, 7.0, (), ())
    >>> summary = pd.DataFrame({"who": ["A", "B"], "frequency": [2, 0], "recency": [213, 0], "T": [272, 272]})
    >>> expected_together(fit, summary, [0, 39 * 7]).round(3)
    array([0.   , 1.421])
    """
    horizons = np.array([positive("horizon_days", days, zero=True) for days in horizons_days])
    table = customer_table(summary, *TIMES)
    data, _at = grouped(*(table[name].to_numpy() for name in TIMES))
    alive, case, if_alive = _if_alive(fit, data, horizons)
    return np.asarray(np.bincount(case, data.counts * alive, len(if_alive)) @ if_alive)


def predictions(
    fit: Fit, table: pd.DataFrame, horizons: np.ndarray, mix: np.ndarray | None = None
) -> tuple[np.ndarray, np.ndarray]:
    """Probability of being alive, and expected purchases (a column for each horizon in days).

    With `mix`, of so many rows as there are horizons, the columns are sums of the horizons' ones.

    Examples
    --------
    >>> fit = Fit("bg_nbd", {"r": 0.243, "alpha": 4.414, "a": 0.793, "b": 2.426}, {}, 0.0, 0.0, True, 0, 7.0, (), ())
    >>> table = pd.DataFrame({"frequency": [2.0], "recency": [213.0], "T": [272.0]})
    >>> predictions(fit, table, np.array([0.0, 273.0]))[1].round(2)
    array([[0.  , 1.23]])
    """
    data, at = grouped(*(table[name].to_numpy() for name in TIMES))
    alive, case, if_alive = _if_alive(fit, data, horizons)
    if mix is not None:
        if_alive = np.einsum("ij,jk->ik", if_alive, mix)
    return alive[at], (alive[:, None] * if_alive[case])[at]


def _if_alive(fit: Fit, data: Histories, horizons: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Of each history the probability of being alive and its case; of each case the purchases of those who are."""
    model, unit = _of_purchases(fit)
    alive = model.probability_alive(fit.parameters, data.scaled(unit))
    # As long as they are alive, the recency does not matter: fewer different cases.
    case, cases = pd.factorize(data.x_at * len(data.ages) + data.age_at)
    x_at, age_at = np.divmod(cases, len(data.ages))
    if_alive = model.purchases_if_alive(fit.parameters, data.xs[x_at], data.ages[age_at] / unit, horizons / unit)
    return alive, case, if_alive


def expected_new_customer(fit: Fit, horizon_days: float | Sequence[float] | np.ndarray) -> float | np.ndarray:
    """Repeat purchases to expect of a customer who buys for the first time today.

    Parameters
    ----------
    fit : Fit
        As from `fit_purchases`.
    horizon_days : float or sequence of float
        Days from the first purchase, at least 0.

    Returns
    -------
    float or ndarray
        0 at 0; the first purchase is not counted.

    Examples
    --------
    >>> fit = Fit("bg_nbd", {"r": 0.243, "alpha": 4.414, "a": 0.793, "b": 2.426}, {}, 0.0, 0.0, True, 0, 7.0, (), ())
    >>> round(expected_new_customer(fit, 365), 3)
    1.449
    """
    model, unit = _of_purchases(fit)
    one = np.ndim(horizon_days) == 0
    horizons = np.array([positive("horizon_days", days, zero=True) for days in np.atleast_1d(horizon_days)])
    expected = model.purchases_of_new(fit.parameters, horizons / unit)
    return float(expected[0]) if one else expected


def simulate_purchases(
    model: str,
    parameters: Mapping[str, float],
    observed_days: Sequence[float],
    unit_days: float = 7.0,
    seed: int = 1,
) -> pd.DataFrame:
    """Make up customers who behave exactly as a model says.

    Parameters
    ----------
    model : str
        "bg_nbd", "mbg_nbd" or "pareto_nbd".
    parameters : mapping of name to number
        As in a `Fit`.
    observed_days : sequence of float
        A customer for each number: days from the first purchase to the reference date.
    unit_days : float
        Days in the unit of time of the parameters.
    seed : int
        The same seed makes the same customers.

    Returns
    -------
    DataFrame
        Columns `frequency`, `recency`, `T`, in days.

    Examples
    --------
    >>> simulate_purchases("mbg_nbd", {"r": 0.9, "alpha": 4.0, "a": 1.0, "b": 3.0}, [280, 280, 280]).round(1)
       frequency  recency      T
    0        0.0      0.0  280.0
    1       35.0    270.5  280.0
    2        0.0      0.0  280.0
    """
    chosen = purchase_model(model)
    if set(parameters) != set(chosen.names):
        raise ParameterError(
            N_("The parameters of {model} are {names}, not {seen}."),
            model=model,
            names=", ".join(chosen.names),
            seen=", ".join(parameters) or "-",
        )
    values = {name: positive(name, parameters[name]) for name in chosen.names}
    unit = positive("unit_days", unit_days)
    days = np.array([positive("observed_days", day, zero=True) for day in observed_days])
    x, recency = chosen.simulated(values, days / unit, np.random.default_rng(seed))
    # Rounding must not carry a purchase past the end.
    return pd.DataFrame({"frequency": x, "recency": np.minimum(recency * unit, days), "T": days})
