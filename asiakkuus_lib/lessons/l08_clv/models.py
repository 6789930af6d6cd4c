"""The models of the report on lifetime value: those that are tried, and what comes of them."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from asiakkuus_lib.purchase_models import Fit

# In a tie the first wins: BG/NBD is certain that every one-time buyer is a customer.
MODELS = {"mbg_nbd": "MBG/NBD", "pareto_nbd": "Pareto/NBD", "bg_nbd": "BG/NBD"}
# From which probability on one is taken for a customer, and from which one there is no need to worry.
ALIVE_FROM, SAFE_FROM = 0.5, 0.8
# How far models may differ about a customer; a total may be off before it is said, and before it is not to be used.
DISAGREEMENT, OFF, FAR_OFF = 0.2, 0.1, 0.15
# Within so much of log-likelihood the data cannot tell models apart.
NO_TELLING = 3.0
# How probably the ends of a range hold.
LEVEL = 0.80
# From how many customers on there is a mean of their year.
ENOUGH = 50
MOST_REPEATS = 5
STATES = ("in_force", "ended", "none")
# The actions that are something to do; the others are to go on, or to do nothing.
ADVISED = ("keep_at_risk", "win_back", "test_first", "change_terms")
# Those for which one has to contact somebody.
CONTACTS = ("keep_at_risk", "win_back", "test_first")
DAYS_IN_YEAR = 365.25


@dataclass(frozen=True)
class PurchaseModel:
    """The purchase model of those without an agreement.

    Parameters
    ----------
    tried : mapping of name to Fit
        Every model that was tried, fitted to what came before the hidden period.
    hidden : DataFrame
        As from `holdout_summary`.
    fit, spend : Fit
        The model that was chosen and the model of spend, fitted to all.
    """

    tried: Mapping[str, Fit]
    hidden: pd.DataFrame
    fit: Fit
    spend: Fit

    @property
    def name(self) -> str:
        """What the model is called."""
        return MODELS[self.fit.model]

    @property
    def before(self) -> Fit:
        """The chosen model as it was fitted before the hidden period."""
        return self.tried[self.fit.model]


@dataclass(frozen=True)
class Rhythm:
    """How often those with an agreement buy.

    Parameters
    ----------
    fit, spend : Fit
        Of their purchases and of their spend.
    """

    fit: Fit
    spend: Fit


@dataclass(frozen=True)
class Tested:
    """Purchases of those with an agreement in the hidden period.

    Parameters
    ----------
    held : Series of bool
        Who had an agreement in force when it began, by customer.
    expected, actual : float
        Purchases.
    """

    held: "pd.Series[bool]"
    expected: float
    actual: float

    @property
    def error(self) -> float | None:
        """By which share too many were expected; None where none was made."""
        return self.expected / self.actual - 1 if self.actual else None


def best_of(tried: Mapping[str, Fit]) -> str:
    """The model that explains best what came before the hidden period; the first, where there is no telling."""
    sound = [name for name in tried if tried[name].converged] or list(tried)
    highest = max(tried[name].log_likelihood for name in sound)
    return next(name for name in sound if tried[name].log_likelihood > highest - NO_TELLING)
