"""What the future purchases of each customer are worth today."""


import numpy as np
import pandas as pd
from narwhals.typing import IntoFrame

from asiakkuus_lib.errors import N_, ParameterError
from asiakkuus_lib.purchase_models.fitting import Fit
from asiakkuus_lib.purchase_models.gamma_gamma import expected_spend
from asiakkuus_lib.purchase_models.histories import TIMES, customer_table, positive
from asiakkuus_lib.purchase_models.purchases import predictions
from asiakkuus_lib.retention import DAYS_IN_YEAR

NODES = 32


def residual_clv(
    purchases: Fit,
    spend: Fit,
    summary: IntoFrame,
    margin_rate: float,
    discount_rate: float,
    horizon_days: float | None = None,
    tolerance: float = 1e-6,
    contribution: pd.Series | None = None,
) -> pd.DataFrame:
    """Residual customer lifetime value: the future purchases of each customer, discounted.

    Parameters
    ----------
    purchases : Fit
        As from `fit_purchases`.
    spend : Fit
        As from `fit_spend`.
    summary : DataFrame, LazyFrame or relation
        As from `customer_summary`, in days and money.
    margin_rate : float
        Share of the spend that remains as margin: 0.3 for 30 %.
    discount_rate : float
        A year: 0.10 for 10 %. Money of t days from now is divided by (1 + rate) ** (t / 365.25).
    horizon_days : float, optional
        How far to look, from the reference date of the summary. Without it, for ever: cut where
        less than `tolerance` of the value is left.
    tolerance : float
        Largest share of the value that the cut may lose.
    contribution : Series of float, optional
        Money that a purchase of each customer leaves after the costs that go on, as from
        `expected_contribution`: used in the place of margin rate * spend.

    Returns
    -------
    DataFrame
        Index: customer. Columns: `probability_alive`; `expected_purchases` until the horizon or
        the cut; `discounted_purchases`, their number in purchases of today; `expected_spend` in
        money for a purchase, 0 for those from whom no money has remained (`without_money`);
        `contribution`, what a purchase leaves: margin rate * spend unless it was given;
        `residual_clv` in money of today, that is contribution * discounted purchases;
        `value_if_back`, the same of a customer who is certainly one, that is divided by
        `probability_alive`. What the customer has bought so far is not in it.

    Raises
    ------
    ParameterError
        If a rate is not a share, or if it is to be for ever without discounting.
    DataError
        As from `expected_spend`.

    Notes
    -----
    As in Fader, Hardie & Lee (2005), RFM and CLV: using iso-value curves for customer base
    analysis, purchases are discounted at the moment when they happen; it assumes that spend does
    not depend on how often a customer buys.

    Examples
    --------
    >>> bg = Fit("bg_nbd", {"r": 0.243, "alpha": 4.414, "a": 0.793, "b": 2.426}, {}, 0.0, 0.0, True, 0, 7.0, (), ())
    >>> gg = Fit("gamma_gamma", {"p": 6.25, "q": 3.74, "gamma": 15.44}, {}, 0.0, 0.0, True, 946, None, (), ())
    >>> summary = pd.DataFrame({"who": ["A"], "frequency": [2], "recency": [213], "T": [272], "monetary_value": [30]})
    >>> residual_clv(bg, gg, summary, margin_rate=0.3, discount_rate=0.1, horizon_days=365.25).T.round(2)
    who                       A
    probability_alive      0.73
    expected_purchases     1.56
    discounted_purchases   1.50
    expected_spend        30.94
    contribution           9.28
    residual_clv          13.89
    value_if_back         19.11
    """
    margin = positive("margin_rate", margin_rate, zero=True)
    yearly = positive("discount_rate", discount_rate, zero=True)
    force = float(np.log1p(yearly)) / DAYS_IN_YEAR
    table = customer_table(summary, *TIMES)
    horizon = _horizon(horizon_days, force, tolerance)
    scale = max(purchases.parameters.get("alpha", 1.0) * (purchases.unit_days or 1.0), 1.0)
    times, mix = _discounting(horizon, force, scale)
    alive, expected = predictions(purchases, table, times, mix)
    money = expected_spend(spend, summary).to_numpy()
    leaves = margin * money if contribution is None else contribution.reindex(table.index).to_numpy()
    value = leaves * expected[:, 1]
    return pd.DataFrame(
        {
            "probability_alive": alive,
            "expected_purchases": expected[:, 0],
            "discounted_purchases": expected[:, 1],
            "expected_spend": money,
            "contribution": leaves,
            "residual_clv": value,
            "value_if_back": np.divide(value, alive, out=np.zeros_like(value), where=alive > 0),
        },
        index=table.index,
    )


def _horizon(horizon_days: float | None, force: float, tolerance: float) -> float:
    if horizon_days is not None:
        return positive("horizon_days", horizon_days, zero=True)
    if not 0 < tolerance < 1:
        raise ParameterError(N_("The tolerance must be between 0 and 1, not {tolerance}."), tolerance=tolerance)
    if force == 0:
        raise ParameterError(
            N_("Without a discount rate the value for ever has no bound. Give a discount rate, or a horizon in days.")
        )
    # Purchases become rarer with time: what follows the cut is at most exp(-force * cut) of the whole.
    return -float(np.log(tolerance)) / force


def _discounting(horizon: float, force: float, scale: float) -> tuple[np.ndarray, np.ndarray]:
    """Moments, and how expected purchases until each make plain and discounted ones until the horizon.

    By parts: discounted = E(horizon) exp(-force horizon) + force * integral of E(t) exp(-force t).
    The moments lie evenly in log(1 + t / scale): the expectation bends most in the beginning.
    """
    nodes, weights = np.polynomial.legendre.leggauss(NODES)
    span = float(np.log1p(horizon / scale))
    grown = np.exp((nodes + 1) / 2 * span)
    times = scale * (grown - 1)
    shares = weights / 2 * span * scale * grown * force * np.exp(-force * times)
    plain = np.append(np.zeros(NODES), 1.0)
    return np.append(times, horizon), np.stack([plain, np.append(shares, np.exp(-force * horizon))], axis=1)
