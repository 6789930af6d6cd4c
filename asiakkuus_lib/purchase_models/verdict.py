"""Whether a model may be used on the data at hand, and if not, why not."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from narwhals.typing import IntoFrame

from asiakkuus_lib.errors import N_, AsiakkuusError
from asiakkuus_lib.purchase_models.fitting import Fit
from asiakkuus_lib.purchase_models.gamma_gamma import frequency_spend_correlation
from asiakkuus_lib.purchase_models.histories import TIMES, customer_table
from asiakkuus_lib.purchase_models.holdout import holdout_error

SEASON_DAYS = 28


@dataclass(frozen=True)
class Limits:
    """What is asked of data and model; beyond a limit there is a reason not to use the model.

    Parameters
    ----------
    repeat_buyers : int
        At least so many customers who have bought again.
    history_intervals : float
        The longest history covers at least so many typical times between two purchases.
    holdout_error : float
        Purchases after the cut are off by at most this share.
    correlation : float
        Of frequency and spend among repeat buyers who have left money, at most, whichever its sign.
    seasonality : float
        Share by which purchases of four weeks typically swing around the expected, at most.

    Notes
    -----
    The limits are the authors' own: the literature describes the assumptions, and gives no numbers.
    They let BG/NBD pass on the CDNOW data of that literature, where it expects 12 % too few.

    Examples
    --------
    >>> Limits(holdout_error=0.2).holdout_error
    0.2
    """

    repeat_buyers: int = 100
    history_intervals: float = 2.0
    holdout_error: float = 0.15
    correlation: float = 0.30
    seasonality: float = 0.30


@dataclass(frozen=True)
class Reason:
    """Why not to use a model: a code, its figures, and a sentence (`str`) in the reader's language.

    Examples
    --------
    >>> print(Reason("few", N_("Repeat buyers: {count}."), {"count": 3}))
    Repeat buyers: 3.
    """

    code: str
    message: str
    values: Mapping[str, Any]

    def __str__(self) -> str:
        return str(AsiakkuusError(self.message, **self.values))


@dataclass(frozen=True)
class Verdict:
    """Whether a model may be used on the data, and every reason why not.

    Examples
    --------
    >>> Verdict(usable=True, reasons=()).usable
    True
    """

    usable: bool
    reasons: tuple[Reason, ...]


def assess(
    purchases: Fit,
    summary: IntoFrame,
    spend: Fit | None = None,
    holdout: pd.DataFrame | None = None,
    track: pd.DataFrame | None = None,
    limits: Limits | None = None,
) -> Verdict:
    """Judge whether fitted models may be used on the data at hand.

    Parameters
    ----------
    purchases : Fit
        As from `fit_purchases`.
    summary : DataFrame, LazyFrame or relation
        What it was fitted to.
    spend : Fit, optional
        As from `fit_spend`; judged only if given.
    holdout : DataFrame, optional
        As from `holdout_summary`. Without it nobody knows how well the model predicts.
    track : DataFrame, optional
        As from `tracking`; without it seasons are not looked for.
    limits : Limits, optional

    Returns
    -------
    Verdict
        `usable` if there is no reason against. Codes of the reasons: "few_repeat_buyers",
        "short_history", "not_converged", "at_edge", "holdout_off", "seasonal",
        "spend_depends_on_frequency", "spend_without_mean".

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> from asiakkuus_lib.purchase_models.purchases import fit_purchases, simulate_purchases
    >>> use_language("en")
    >>> summary = simulate_purchases("bg_nbd", {"r": 0.5, "alpha": 5.0, "a": 1.0, "b": 3.0}, [280] * 100)
    >>> verdict = assess(fit_purchases(summary), summary)
    >>> print(verdict.usable, verdict.reasons[0].code, "-", verdict.reasons[0])
    False few_repeat_buyers - Only 66 customers have bought again; at least 100 are needed.
    """
    ask = limits or Limits()
    table = customer_table(summary, *TIMES)
    reasons = [*_of_history(table, ask), *_of_fit(purchases)]
    if holdout is not None:
        reasons += _of_holdout(purchases, holdout, ask)
    if track is not None:
        reasons += _of_seasons(track, ask)
    if spend is not None:
        reasons += [*_of_fit(spend), *_of_spend(spend, summary, ask)]
    return Verdict(not reasons, tuple(reasons))


def _of_history(table: pd.DataFrame, ask: Limits) -> list[Reason]:
    again = table[table["frequency"] > 0]
    reasons = []
    if len(again) < ask.repeat_buyers:
        few = N_("Only {count} customers have bought again; at least {least} are needed.")
        reasons.append(Reason("few_repeat_buyers", few, {"count": len(again), "least": ask.repeat_buyers}))
    if len(again):
        interval, longest = float((again["recency"] / again["frequency"]).median()), float(table["T"].max())
        if longest < ask.history_intervals * interval:
            short = N_(
                "The history is too short: {days} days at the longest, when {interval} days pass between two "
                "purchases typically."
            )
            reasons.append(Reason("short_history", short, {"days": round(longest), "interval": round(interval)}))
    return reasons


def _of_fit(fit: Fit) -> list[Reason]:
    reasons = []
    if not fit.converged:
        lost = N_("The search for the parameters of {model} did not reach the top of the likelihood.")
        reasons.append(Reason("not_converged", lost, {"model": fit.model, "gradient_norm": fit.gradient_norm}))
    if fit.at_edge:
        edge = N_(
            "The data do not determine these parameters of {model}: {names}. The model is richer than what there is "
            "to learn from."
        )
        reasons.append(Reason("at_edge", edge, {"model": fit.model, "names": ", ".join(fit.at_edge)}))
    return reasons


def _of_holdout(fit: Fit, holdout: pd.DataFrame, ask: Limits) -> list[Reason]:
    told = holdout_error(fit, holdout)
    if abs(told["error"]) <= ask.holdout_error:
        return []
    figures = {
        "actual": round(told["actual"]),
        "expected": round(told["expected"]),
        "limit": round(100 * ask.holdout_error),
        "error": told["error"],
    }
    off = N_(
        "After the cut the model expected {expected} purchases, and {actual} were made: it is off by more than "
        "{limit} per cent."
    )
    return [Reason("holdout_off", off, figures)]


def seasonality(track: pd.DataFrame) -> float:
    """How much purchases swing around the expected from one four weeks to the next.

    Parameters
    ----------
    track : DataFrame
        As from `tracking`.

    Returns
    -------
    float
        Standard deviation of actual / expected, weighted by the expected; what chance alone would
        do is taken off. 0 where nothing is left, or where there are fewer than three such spans.

    Notes
    -----
    Chance is reckoned twice as wide as if every purchase came independently: customers differ.

    Examples
    --------
    >>> track = pd.DataFrame({"days": range(28, 337, 28), "expected_in_period": 100.0,
    ...                       "actual_in_period": [50, 50, 50, 100, 150, 200, 200, 150, 100, 50, 50, 50]})
    >>> round(seasonality(track), 2)
    0.56
    """
    span = np.ceil(track["days"] / SEASON_DAYS)
    spans = track.groupby(span)[["actual_in_period", "expected_in_period"]].sum()
    spans = spans[spans["expected_in_period"] >= 1]
    if len(spans) < 3:
        return 0.0
    weight = spans["expected_in_period"]
    ratio = spans["actual_in_period"] / weight
    mean = float(np.average(ratio, weights=weight))
    if mean == 0:
        return 0.0
    spread = float(np.average((ratio / mean - 1) ** 2, weights=weight))
    chance = 2 * float(np.average(1 / (weight * mean), weights=weight))
    return float(np.sqrt(max(spread - chance, 0.0)))


def _of_seasons(track: pd.DataFrame, ask: Limits) -> list[Reason]:
    swing = seasonality(track)
    if swing <= ask.seasonality:
        return []
    season = N_(
        "Purchases follow the seasons: they swing by {percent} per cent around what the model expects, and it has no "
        "seasons in it. Predict whole years, or do not use the model."
    )
    return [Reason("seasonal", season, {"percent": round(100 * swing), "seasonality": swing})]


def _of_spend(fit: Fit, summary: IntoFrame, ask: Limits) -> list[Reason]:
    reasons = []
    correlation = frequency_spend_correlation(summary)
    if abs(correlation) > ask.correlation:
        tied = N_(
            "Spend depends on how often customers buy: their correlation is {hundredths}/100, and the model of spend "
            "assumes none (tolerated: {limit}/100)."
        )
        figures = {
            "hundredths": round(100 * correlation),
            "limit": round(100 * ask.correlation),
            "correlation": correlation,
        }
        reasons.append(Reason("spend_depends_on_frequency", tied, figures))
    if fit.parameters["q"] <= 1:
        endless = N_("By the fitted model of spend the mean of all customers is not finite: a few spend too much more.")
        reasons.append(Reason("spend_without_mean", endless, {"q": fit.parameters["q"]}))
    return reasons
