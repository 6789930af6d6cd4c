"""Customers with a contract: their leaving is seen, so nobody has to guess it from silence.

A purchase model supposes that customers leave unseen. Fitted to customers with an agreement, it
takes a quiet holder for one who has gone, and one whose agreement has ended for one who may yet come.
Where the agreement is known, only the rhythm of buying is left to be estimated: a negative binomial
of repeat purchases over the time that the agreement was in force. How long it will be is told by
churn, as measured from agreements that began and ended.
"""

from datetime import date as Date

import numpy as np
import pandas as pd
from narwhals.typing import IntoFrame

from asiakkuus_lib.errors import N_, DataError, ParameterError
from asiakkuus_lib.purchase_models.fitting import Fit, best_start, fitted, top
from asiakkuus_lib.purchase_models.gamma_gamma import expected_spend
from asiakkuus_lib.purchase_models.histories import TIMES, customer_table, positive
from asiakkuus_lib.retention import DAYS_IN_YEAR, annual_churn
from asiakkuus_lib.summary import reference_date

NAMES = ("r", "alpha")
LEAST_CUSTOMERS = 10
LEAST_ENDINGS = 10
STATES = ("in_force", "ended", "none")


def agreement_states(summary: pd.DataFrame, agreements: pd.DataFrame, as_of: str | Date) -> pd.DataFrame:
    """Whose leaving is seen: who has an agreement in force, whose has ended, and who has none.

    Parameters
    ----------
    summary : DataFrame
        As from `customer_summary`; index: customer.
    agreements : DataFrame
        `customer_id`, `began`, and `ended`, missing while the agreement goes on.
    as_of : str or date
        The reference date: what begins or ends after it is not yet known.

    Returns
    -------
    DataFrame
        Index as of `summary`. `state`, one of `STATES`; `T`, the time in which the customer could
        buy, in days: to the reference date or to the end of the agreement.

    Notes
    -----
    Who has gone on buying after the end of the agreement has not left, only given up the agreement:
    "none", like those who never had one.

    Examples
    --------
    >>> days = pd.to_datetime(["2024-01-01", "2024-01-01", "2024-01-01"])
    >>> summary = pd.DataFrame({"first_purchase": days, "recency": [300, 100, 700], "T": [731] * 3,
    ...                         "last_purchase": days + pd.to_timedelta([300, 100, 700], "D")}, index=["A", "B", "C"])
    >>> agreements = pd.DataFrame({"customer_id": ["A", "B", "C"], "began": days,
    ...                            "ended": pd.to_datetime([None, "2024-07-01", "2024-07-01"])})
    >>> agreement_states(summary, agreements, "2026-01-01")
          state    T
    A  in_force  731
    B     ended  182
    C      none  731
    """
    today = reference_date(as_of)
    own = agreements.set_index("customer_id").reindex(summary.index)
    began, over = own["began"] < today, own["ended"] < today
    left = began & over & (summary["last_purchase"] <= own["ended"])
    state = np.select([left, began & ~over], ["ended", "in_force"], "none")
    lasted = (own["ended"] - summary["first_purchase"]).dt.days.where(left)
    age = np.maximum(lasted.fillna(summary["T"]), summary["recency"]).astype("int64")
    return pd.DataFrame({"state": state, "T": age}, index=summary.index)


def endings_a_year(agreements: pd.DataFrame, since: str | Date, until: str | Date) -> pd.Series:
    """How many agreements of a customer's kind end in a year, for each that is in force.

    Parameters
    ----------
    agreements : DataFrame
        `customer_id`, `began`, `ended`, `kind`.
    since, until : str or date
        The period that is looked at: `since` is its first day, `until` the day after its last.

    Returns
    -------
    Series of float
        Index: customer. Kinds of which fewer than ten have ended get the rate of all.

    Raises
    ------
    DataError
        As from `asiakkuus_lib.retention.annual_churn`.

    Examples
    --------
    >>> agreements = pd.DataFrame({"customer_id": ["A", "B"], "kind": ["x", "x"],
    ...                            "began": pd.to_datetime(["2020-01-01", "2020-01-01"]),
    ...                            "ended": pd.to_datetime([None, "2025-01-01"])})
    >>> endings_a_year(agreements, "2024-01-01", "2026-01-01").round(3).tolist()
    [0.333, 0.333]
    """
    start, end = reference_date(since), reference_date(until)
    begun = agreements[agreements["began"] < end]

    def measured(group: pd.DataFrame) -> float:
        return annual_churn(group["began"], group["ended"].where(group["ended"] < end), start, end).rate

    usual = measured(begun)
    rates = {
        kind: measured(group)
        for kind, group in begun.groupby("kind")
        if ((group["ended"] >= start) & (group["ended"] < end)).sum() >= LEAST_ENDINGS
    }
    return agreements.set_index("customer_id")["kind"].map(rates).fillna(usual).rename("endings_a_year")


def log_likelihood(logs: np.ndarray, x: np.ndarray, time: np.ndarray) -> tuple[float, np.ndarray]:
    """Log-likelihood of the negative binomial, and its derivatives by the logarithms of r and alpha.

    Parameters
    ----------
    logs : ndarray
        Logarithms of r and alpha.
    x, time : ndarray
        Repeat purchases of each customer, and the time in which they could be made.

    Examples
    --------
    >>> value, slopes = log_likelihood(np.log([0.5, 4.0]), np.array([2.0, 0.0]), np.array([8.0, 8.0]))
    >>> round(value, 3), slopes.round(3)
    (-2.89, array([0.235, 0.   ]))
    """
    from scipy.special import gammaln, psi

    r, alpha = np.exp(logs)
    heights = (
        gammaln(r + x) - gammaln(r) - gammaln(x + 1)
        + r * (np.log(alpha) - np.log(alpha + time)) + x * (np.log(time) - np.log(alpha + time))
    )  # fmt: skip
    slopes = np.array(
        [
            (psi(r + x) - psi(r) + np.log(alpha) - np.log(alpha + time)).sum() * r,
            (r / alpha - (r + x) / (alpha + time)).sum() * alpha,
        ]
    )
    return float(heights.sum()), slopes


def fit_contract_purchases(summary: IntoFrame) -> Fit:
    """Fit the rhythms of buying of customers whose agreement tells how long they have been customers.

    Parameters
    ----------
    summary : DataFrame, LazyFrame or relation
        As from `asiakkuus_lib.summary.customer_summary`, in days; `frequency`, `recency` and `T`,
        where T ends with the agreement if that has ended.

    Returns
    -------
    Fit
        Model "nbd": r, and alpha in days.

    Raises
    ------
    DataError
        If there are fewer than ten customers, or none has bought again.

    Notes
    -----
    The negative binomial of Ehrenberg (1959): Poisson purchases whose rates are gamma distributed.
    The part of BG/NBD and Pareto/NBD that tells how often, without the part that tells whether.

    Examples
    --------
    >>> summary = pd.DataFrame({"frequency": [0, 2, 9, 1] * 5, "recency": [0, 80, 300, 50] * 5, "T": [365] * 20})
    >>> fit = fit_contract_purchases(summary)
    >>> round(fit.parameters["r"] / fit.parameters["alpha"] * 365, 2)  # repeat purchases a year
    3.0
    """
    table = customer_table(summary, *TIMES)
    table = table[table["T"] > 0]
    if len(table) < LEAST_CUSTOMERS or not table["frequency"].sum():
        raise DataError(
            N_("Customers with an agreement who have bought: {count}. Their rhythm needs at least {least}, some of "
               "whom have bought again."),
            count=len(table), least=LEAST_CUSTOMERS,
        )  # fmt: skip
    x, time = table["frequency"].to_numpy(), table["T"].to_numpy()
    unit = float(time.mean())
    usual = max(float(x.sum() / time.sum()) * unit, 1e-6)

    def scaled(logs: np.ndarray) -> tuple[float, np.ndarray]:
        return log_likelihood(logs, x, time / unit)

    starts = [np.log([r, r / usual]) for r in (0.3, 1.0, 5.0)]
    peak = top(scaled, best_start(scaled, starts, len(x)), len(x))
    fit = fitted("nbd", NAMES, peak, len(x), 1.0)
    return Fit(
        **{
            **vars(fit),
            "parameters": {**fit.parameters, "alpha": fit.parameters["alpha"] * unit},
            "standard_errors": {**fit.standard_errors, "alpha": fit.standard_errors["alpha"] * unit},
        }
    )


def contract_purchases(fit: Fit, summary: IntoFrame, endings_a_year: pd.Series | float, days: float) -> pd.Series:
    """Purchases expected of agreements in force, within some days.

    Parameters
    ----------
    fit : Fit
        As from `fit_contract_purchases`.
    summary : DataFrame, LazyFrame or relation
        Of customers whose agreement is in force.
    endings_a_year : Series of float, or float
        Endings for each customer-year (`asiakkuus_lib.retention.Churn.rate`), of each customer or of all.
    days : float
        How far to look.

    Returns
    -------
    Series
        Index: customer; name `expected_purchases`.

    Raises
    ------
    ParameterError
        If the model is another one, or the rate or the days are not possible.

    Examples
    --------
    >>> fit = Fit("nbd", {"r": 1.0, "alpha": 100.0}, {}, 0.0, 0.0, True, 50, 1.0, (), ())
    >>> summary = pd.DataFrame({"who": ["A"], "frequency": [9], "recency": [300], "T": [300]})
    >>> contract_purchases(fit, summary, 0.14, 365.25).round(2).to_dict()
    {'A': 8.52}
    """
    table, rate = _rhythm(fit, summary)
    return pd.Series(
        rate * _time(endings_a_year, positive("days", days, zero=True) / DAYS_IN_YEAR, 0.0, table.index),
        index=table.index, name="expected_purchases",
    )  # fmt: skip


def contract_clv(
    fit: Fit,
    spend: Fit,
    summary: IntoFrame,
    in_force: pd.Series,
    endings_a_year: pd.Series | float,
    margin_rate: float,
    discount_rate: float,
    horizon_days: float,
    contribution: pd.Series | None = None,
) -> pd.DataFrame:
    """Residual lifetime value of customers with an agreement: what those in force will leave, discounted.

    Parameters
    ----------
    fit : Fit
        As from `fit_contract_purchases`.
    spend : Fit
        As from `fit_spend`.
    summary : DataFrame, LazyFrame or relation
        As from `customer_summary`, in days and money; T as for `fit_contract_purchases`.
    in_force : Series of bool
        Whose agreement goes on; the others have left.
    endings_a_year : Series of float, or float
        Endings for each customer-year, of each customer or of all.
    margin_rate, discount_rate, horizon_days, contribution
        As for `residual_clv`.

    Returns
    -------
    DataFrame
        Columns as of `residual_clv`. `probability_alive` is known: 1 in force, 0 ended; so purchases
        and value of those whose agreement has ended are 0, and `value_if_back` tells what a new
        agreement would be worth.

    Raises
    ------
    ParameterError, DataError
        As from `expected_spend` and `contract_purchases`.

    Notes
    -----
    The contractual side of Fader & Hardie (2009), Probability models for customer-base analysis.
    Churn is taken as steady: a customer's future purchases last as long as the agreement does, on
    average 1 / endings a year.

    Examples
    --------
    >>> nbd = Fit("nbd", {"r": 1.0, "alpha": 100.0}, {}, 0.0, 0.0, True, 50, 1.0, (), ())
    >>> gg = Fit("gamma_gamma", {"p": 6.25, "q": 3.74, "gamma": 15.44}, {}, 0.0, 0.0, True, 946, None, (), ())
    >>> summary = pd.DataFrame({"who": ["A", "B"], "frequency": [9, 9], "recency": [300, 300], "T": [300, 300],
    ...                         "monetary_value": [30.0, 30.0]}).set_index("who", drop=False)
    >>> value = contract_clv(nbd, gg, summary, pd.Series({"A": True, "B": False}), 0.14, 0.3, 0.1, 365.25)
    >>> value[["expected_purchases", "residual_clv", "value_if_back"]].round(2).values.tolist()
    [[8.52, 73.82, 73.82], [0.0, 0.0, 73.82]]
    """
    margin = positive("margin_rate", margin_rate, zero=True)
    force = float(np.log1p(positive("discount_rate", discount_rate, zero=True)))
    years = positive("horizon_days", horizon_days, zero=True) / DAYS_IN_YEAR
    table, rate = _rhythm(fit, summary)
    money = expected_spend(spend, summary)
    leaves = (margin * money if contribution is None else contribution.reindex(table.index)).to_numpy()
    alive = in_force.reindex(table.index).to_numpy(dtype=float)
    discounted = rate * _time(endings_a_year, years, force, table.index)
    return pd.DataFrame(
        {
            "probability_alive": alive,
            "expected_purchases": alive * rate * _time(endings_a_year, years, 0.0, table.index),
            "discounted_purchases": alive * discounted,
            "expected_spend": money.to_numpy(),
            "contribution": leaves,
            "residual_clv": np.where(alive > 0, alive * discounted * leaves, 0.0),
            "value_if_back": discounted * leaves,
        },
        index=table.index,
    )


def _rhythm(fit: Fit, summary: IntoFrame) -> tuple[pd.DataFrame, np.ndarray]:
    """Histories, and purchases a year to expect of each customer while the agreement is in force."""
    if fit.model != "nbd":
        raise ParameterError(
            N_("The model {name} does not tell the rhythm of agreements. Use fit_contract_purchases."), name=fit.model
        )
    table = customer_table(summary, *TIMES)
    r, alpha = fit.parameters["r"], fit.parameters["alpha"]
    return table, (r + table["frequency"].to_numpy()) / (alpha + table["T"].to_numpy()) * DAYS_IN_YEAR


def _time(endings_a_year: pd.Series | float, years: float, force: float, customers: pd.Index) -> np.ndarray:
    """Years that an agreement is in force within the horizon, on average; discounted by the force of interest."""
    rate = endings_a_year.reindex(customers) if isinstance(endings_a_year, pd.Series) else endings_a_year
    leaving = np.broadcast_to(np.asarray(rate, dtype=float), len(customers))
    if not (np.isfinite(leaving).all() and (leaving >= 0).all()):
        raise ParameterError(N_("{name} must be zero or more; {value} is not."), name="endings_a_year", value=rate)
    total = leaving + force
    # So little that it makes no difference, and that dividing by it would not be exact.
    steady = total * years < 1e-9
    return np.where(steady, years, -np.expm1(-total * years) / np.where(steady, 1.0, total))
