"""How much the parameters would vary from one sample of customers to the next."""


import numpy as np
import pandas as pd
from narwhals.typing import IntoFrame

from asiakkuus_lib.errors import N_, DataError, ParameterError
from asiakkuus_lib.purchase_models.fitting import Fit
from asiakkuus_lib.purchase_models.histories import TIMES, Histories, customer_table, grouped
from asiakkuus_lib.purchase_models.purchases import PURCHASE_MODELS, fit_histories, purchase_model


def bootstrap(fit: Fit, summary: IntoFrame, runs: int = 200, seed: int = 1, kind: str = "weighted") -> pd.DataFrame:
    """Fit a purchase model over and over to customers drawn anew.

    Parameters
    ----------
    fit : Fit
        As from `fit_purchases`, fitted to `summary`.
    summary : DataFrame, LazyFrame or relation
        As from `customer_summary`.
    runs : int
    seed : int
        The same seed gives the same table.
    kind : str
        "weighted": the same customers, drawn with replacement. "parametric": as many new ones,
        made up by the fitted model and observed as long.

    Returns
    -------
    DataFrame
        A row for each run, a column for each parameter. Quantiles of a column are an interval.

    Raises
    ------
    ParameterError
        If the kind is unknown, the runs are not a positive number, or the fit is not of purchases.

    Examples
    --------
    >>> from asiakkuus_lib.purchase_models.purchases import fit_purchases, simulate_purchases
    >>> summary = simulate_purchases("bg_nbd", {"r": 0.5, "alpha": 5.0, "a": 1.0, "b": 3.0}, [280] * 500)
    >>> bootstrap(fit_purchases(summary), summary, runs=20)["r"].quantile([0.025, 0.975]).round(2).tolist()
    [0.39, 0.56]
    """
    model = purchase_model(fit.model)
    if kind not in ("weighted", "parametric"):
        raise ParameterError(N_("The kind must be weighted or parametric, not {kind}."), kind=kind)
    if runs < 1:
        raise ParameterError(N_("{name} must be a number above 0, not {value}."), name="runs", value=runs)
    unit = float(fit.unit_days or 1.0)
    table = customer_table(summary, *TIMES)
    data, _ = grouped(*(table[name].to_numpy() for name in TIMES))
    chance = np.random.default_rng(seed)
    ages = np.repeat(data.age, data.counts.astype(int))
    shares = data.counts / data.customers
    rows = []
    for _ in range(runs):
        if kind == "weighted":
            drawn = data.weighted(chance.multinomial(len(table), shares))
        else:
            x, recency = model.simulated(fit.parameters, ages / unit, chance)
            drawn, _ = grouped(x, np.minimum(recency * unit, ages), ages)
        rows.append(_again(drawn, fit, unit))
    return pd.DataFrame(rows, columns=list(fit.parameters)).rename_axis("run")


def _again(drawn: Histories, fit: Fit, unit: float) -> list[float]:
    """Parameters of a sample; the climb begins from those of the fit, on the scale of the sample."""
    scale = dict.fromkeys(fit.parameters, 1.0)
    for name in PURCHASE_MODELS[fit.model].times:
        scale[name] = unit / max(float(drawn.ages.max()), unit)
    begin = np.log([value * scale[name] for name, value in fit.parameters.items()])
    try:
        return list(fit_histories(drawn, fit.model, unit, lambda _rate: [begin]).parameters.values())
    except DataError as error:
        raise DataError(
            N_("A sample drawn from so few repeat buyers cannot be fitted. Use more customers than {count}."),
            count=fit.customers,
        ) from error
