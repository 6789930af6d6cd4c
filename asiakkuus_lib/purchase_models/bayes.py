"""The same models in the Bayesian way, by pymc-marketing (an extra: pip install "asiakkuus-lib[bayes]")."""


import pandas as pd
from narwhals.typing import IntoFrame

from asiakkuus_lib.errors import N_, ParameterError
from asiakkuus_lib.purchase_models.histories import TIMES, customer_table, positive
from asiakkuus_lib.purchase_models.purchases import purchase_model

CLASSES = {"bg_nbd": "BetaGeoModel", "mbg_nbd": "ModifiedBetaGeoModel", "pareto_nbd": "ParetoNBDModel"}


def fit_bayes(
    summary: IntoFrame, model: str = "bg_nbd", unit_days: float = 7.0, method: str = "map", seed: int = 1
) -> pd.DataFrame:
    """Fit a purchase model with pymc-marketing, under its own priors.

    Parameters
    ----------
    summary : DataFrame, LazyFrame or relation
        As for `asiakkuus_lib.purchase_models.fit_purchases`.
    model : str
        "bg_nbd", "mbg_nbd" or "pareto_nbd".
    unit_days : float
        Days in the unit of time of the parameters; here the priors make the result depend on it.
    method : str
        "map": the mode alone, in seconds. "mcmc": draws from the posterior, in minutes.
    seed : int

    Returns
    -------
    DataFrame
        A row for each draw ("map": one row), a column for each parameter.

    Raises
    ------
    ParameterError
        If pymc-marketing is not installed, or the model or the method is unknown.
    DataError
        As from `fit_purchases`.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> fit_bayes(pd.DataFrame({"frequency": [1], "recency": [7], "T": [9]}), method="guess")
    Traceback (most recent call last):
    asiakkuus_lib.errors.ParameterError: The method must be map or mcmc, not guess.
    """
    names = purchase_model(model).names
    if method not in ("map", "mcmc"):
        raise ParameterError(N_("The method must be map or mcmc, not {method}."), method=method)
    unit = positive("unit_days", unit_days)
    table = customer_table(summary, *TIMES)
    try:
        from pymc_marketing import clv
    except ImportError as error:
        raise ParameterError(
            N_("The Bayesian fits need a package that is not installed. Install it: {command}"),
            command='pip install "asiakkuus-lib[bayes]"',
        ) from error
    data = pd.DataFrame(
        {
            "customer_id": range(len(table)),
            "frequency": table["frequency"].to_numpy(),
            "recency": table["recency"].to_numpy() / unit,
            "T": table["T"].to_numpy() / unit,
        }
    )
    bayesian = getattr(clv, CLASSES[model])(data=data)
    # Only drawing is a matter of chance.
    bayesian.fit(method=method, progressbar=False, **({"random_seed": seed} if method == "mcmc" else {}))
    posterior = bayesian.idata.posterior
    return pd.DataFrame({name: posterior[name].to_numpy().ravel() for name in names}).rename_axis("draw")
