"""Whether the truth is found: made-up customers of each purchase model, fitted a hundred times.

    python -m benchmarks.recovery [RUNS]

For each parameter: in how many runs the 95 % interval held the true value.
"""

import sys
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import pandas as pd

from asiakkuus_lib import purchase_models as pm

CUSTOMERS = 2000
OBSERVED_DAYS = np.linspace(140, 364, CUSTOMERS)
TRUTHS: Mapping[str, Mapping[str, float]] = {
    "bg_nbd": {"r": 0.8, "alpha": 5.0, "a": 0.9, "b": 2.5},
    "mbg_nbd": {"r": 0.8, "alpha": 5.0, "a": 0.9, "b": 2.5},
    "pareto_nbd": {"r": 0.8, "alpha": 6.0, "s": 0.8, "beta": 10.0},
    "gamma_gamma": {"p": 6.0, "q": 4.0, "gamma": 15.0},
    "sbg": {"alpha": 0.7, "beta": 1.2},
}


def purchases(model: str) -> Callable[[Mapping[str, float], int], pm.Fit]:
    """Make and fit customers of a purchase model."""
    return lambda truth, seed: pm.fit_purchases(
        pm.simulate_purchases(model, truth, OBSERVED_DAYS.tolist(), seed=seed), model
    )


def spend(truth: Mapping[str, float], seed: int) -> pm.Fit:
    """Make and fit spenders."""
    chance = np.random.default_rng(seed)
    x = chance.integers(1, 8, CUSTOMERS)
    scale = chance.gamma(truth["q"], 1 / truth["gamma"], CUSTOMERS)
    mean = chance.gamma(truth["p"] * x, 1 / (x * scale))
    return pm.fit_spend(pd.DataFrame({"frequency": x, "monetary_value": mean}))


def contracts(truth: Mapping[str, float], seed: int) -> pm.Fit:
    """Make and fit a cohort of contracts, followed for eight renewals."""
    chance = np.random.default_rng(seed)
    # Not 100 or 1: such a series would be read as shares.
    left = chance.geometric(np.clip(chance.beta(truth["alpha"], truth["beta"], CUSTOMERS), 1e-9, 1))
    return pm.fit_sbg([int((left > period).sum()) for period in range(9)])


MAKERS: Mapping[str, Callable[[Mapping[str, float], int], pm.Fit]] = {
    **{model: purchases(model) for model in pm.PURCHASE_MODELS},
    "gamma_gamma": spend,
    "sbg": contracts,
}


def held(model: str, runs: int) -> tuple[dict[str, int], int]:
    """In how many runs each parameter's interval held the truth, and how many runs converged."""
    truth: Any = pd.Series(TRUTHS[model])
    inside, converged = pd.Series(0, index=truth.index), 0
    for seed in range(runs):
        fit = MAKERS[model](TRUTHS[model], seed)
        interval = pm.confidence_intervals(fit)
        inside += (interval["low"] <= truth) & (truth <= interval["high"])
        converged += fit.converged
    return inside.to_dict(), converged


def main(runs: str = "100") -> None:
    """Tell the counts."""
    for model in TRUTHS:
        inside, converged = held(model, int(runs))
        counts = ", ".join(f"{name} {count}" for name, count in inside.items())
        print(f"{model}: of {runs} runs {converged} converged; the truth was in the interval: {counts}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
