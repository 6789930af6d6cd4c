"""What a purchase to come leaves of each customer, after all that going on with the customer costs.

A share of sales that is the same for all makes whoever buys much look valuable, also those who cost
more to serve than they bring. Where costs are known, the past tells what a purchase of each
customer leaves; little past tells little, so it is drawn towards what the others leave.
"""

import numpy as np
import pandas as pd

from asiakkuus_lib.errors import N_, DataError, ParameterError
from asiakkuus_lib.purchase_models.fitting import Fit


def expected_contribution(spend: Fit, contribution: pd.Series, purchase_days: pd.Series) -> pd.Series:
    """Money that each of a customer's next purchases is expected to leave.

    Parameters
    ----------
    spend : Fit
        As from `fit_spend`: tells how much a customer's own past is worth beside that of the others.
    contribution : Series of float
        What each customer has left so far, after goods, keeping and serving, in money; may be
        negative. As from `asiakkuus_lib.profitability.contribution_by_year`, added up.
    purchase_days : Series of int
        Days of purchase in the same time.

    Returns
    -------
    Series
        Index: customer; name `expected_contribution`, money for a purchase day. A weighted mean of
        the customer's own past and of the mean of all; a customer without a purchase in that time
        gets the mean of all.

    Raises
    ------
    ParameterError
        If the model is not one of spend.
    DataError
        If no customer has a purchase, or money is missing.

    Notes
    -----
    Author's completion. The weight of n purchases is p n / (p n + q - 1), the one that the
    gamma-gamma model gives to a customer's own mean spend; the mean of all is the customers' own
    means in the same weights (credibility theory: Bühlmann & Straub 1970). The first purchase counts
    too: what it left is known.

    Examples
    --------
    >>> fit = Fit("gamma_gamma", {"p": 2.0, "q": 3.0, "gamma": 15.0}, {}, 0.0, 0.0, True, 946, None, (), ())
    >>> left, days = pd.Series({"A": 400.0, "B": -30.0, "C": -600.0}), pd.Series({"A": 40, "B": 1, "C": 30})
    >>> expected_contribution(fit, left, days).round(1).to_dict()
    {'A': 9.5, 'B': -20.0, 'C': -19.7}
    """
    if spend.model != "gamma_gamma":
        raise ParameterError(N_("The model {name} does not predict spend. Use gamma_gamma."), name=spend.model)
    p, q = spend.parameters["p"], spend.parameters["q"]
    left, days = contribution.to_numpy(dtype=float), purchase_days.reindex(contribution.index).to_numpy(dtype=float)
    if not (np.isfinite(left).all() and np.isfinite(days).all()):
        raise DataError(N_("Some customers have no number. Leave them out first."))
    # A spend without a finite mean (q at most 1) tells of no drawing towards it: then the past is believed.
    weight = p * days / (p * days + max(q - 1, 0.0)) if q > 1 else (days > 0).astype(float)
    if not weight.sum() > 0:
        raise DataError(N_("No customer has bought in the years whose costs are known."))
    own = np.divide(left, days, out=np.zeros_like(left), where=days > 0)
    mean = float((weight * own).sum() / weight.sum())
    return pd.Series(weight * own + (1 - weight) * mean, index=contribution.index, name="expected_contribution")
