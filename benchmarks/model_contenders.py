"""Purchase models in the course's own environment.

python -m benchmarks.model_contenders make DATA CUSTOMERS
python -m benchmarks.model_contenders fit DATA FILE_FOR_THE_PARAMETERS
python -m benchmarks.model_contenders predict DATA
python -m benchmarks.model_contenders judge DATA FILE...
"""

import json
import sys
from pathlib import Path
from typing import Any

import duckdb
import numpy as np

from asiakkuus_lib import purchase_models as pm
from benchmarks.clock import tell, timed

SEED = 20260101
TRUTH = {"r": 0.3, "alpha": 5.0, "a": 0.8, "b": 2.5}
LONGEST_DAYS = 1095
# What a process does only once is done with so many customers, before the clock starts.
WARM_UP = 1000


def make(path: str, customers: str) -> None:
    """Write the summary of made-up customers, in whole days, into a Parquet file."""
    observed = np.random.default_rng(SEED).integers(1, LONGEST_DAYS + 1, int(customers))
    table = pm.simulate_purchases("bg_nbd", TRUTH, observed, seed=SEED)
    table["recency"] = np.ceil(table["recency"])
    table["frequency"] = np.minimum(table["frequency"], table["recency"])
    money = np.random.default_rng(SEED).gamma(6.0, 5.0, len(table)).round(2) + 0.01
    table["monetary_value"] = np.where(table["frequency"] > 0, money, np.nan)
    table.insert(0, "customer_id", np.arange(len(table)))
    duckdb.from_df(table).write_parquet(path)


def loaded(path: str) -> Any:
    """The summary as a table of pandas."""
    return duckdb.sql(f"from read_parquet('{path}')").df()


def fit(path: str, keep: str) -> None:
    """Fit BG/NBD; keep the parameters, in weeks."""
    data = loaded(path)
    pm.fit_purchases(data.head(WARM_UP))
    result, figures = timed(lambda: pm.fit_purchases(data))
    Path(keep).write_text(json.dumps(result.parameters), encoding="utf-8")
    tell(figures, {"customers": len(data)})


def predict(path: str) -> None:
    """Fit all there is to fit, and predict for every customer; one process, from the file to the end."""

    def work() -> Any:
        data = loaded(path)
        purchases, spend = pm.fit_purchases(data), pm.fit_spend(data)
        return pm.residual_clv(purchases, spend, data, margin_rate=0.3, discount_rate=0.1, horizon_days=1095.75)

    result, figures = timed(work)
    tell(figures, {"customers": len(result), "usable": int(np.isfinite(result.to_numpy()).all())})


def judge(path: str, *files: str) -> None:
    """The log-likelihood of parameters that others have found, by the same reckoning for all."""
    from asiakkuus_lib.purchase_models.bg_nbd import NAMES, log_likelihood
    from asiakkuus_lib.purchase_models.histories import grouped

    data = loaded(path)
    histories, _ = grouped(*(data[name].to_numpy() for name in ("frequency", "recency", "T")))
    told = {}
    for file in files:
        parameters = json.loads(Path(file).read_text(encoding="utf-8"))
        logs = np.log([parameters[name] for name in NAMES])
        told[Path(file).stem] = log_likelihood(logs, histories.scaled(7.0), coins=0)[0]
    print(json.dumps(told))


if __name__ == "__main__":
    {"make": make, "fit": fit, "predict": predict, "judge": judge}[sys.argv[1]](*sys.argv[2:])
