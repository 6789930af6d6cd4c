"""BG/NBD of a peer, on a summary already loaded as a DataFrame of pandas; times in weeks.

python -m benchmarks.peers.fit_bg_nbd lifetimes|pymc-marketing DATA FILE_FOR_THE_PARAMETERS
"""

import json
import sys
from pathlib import Path
from typing import Any

import duckdb

from benchmarks.clock import tell, timed

WARM_UP = 1000


def lifetimes(data: Any) -> dict[str, float]:
    """By maximum likelihood."""
    from lifetimes import BetaGeoFitter

    fitter = BetaGeoFitter()
    fitter.fit(data["frequency"], data["recency"], data["T"])
    return {name: float(fitter.params_[name]) for name in ("r", "alpha", "a", "b")}


def pymc_marketing(data: Any) -> dict[str, float]:
    """By the mode of the posterior."""
    from pymc_marketing.clv import BetaGeoModel

    model = BetaGeoModel(data=data)
    model.fit(method="map", progressbar=False)
    return {name: float(model.idata.posterior[name].item()) for name in ("r", "alpha", "a", "b")}


def main(peer: str, path: str, keep: str) -> None:
    """Time the fit; what a process does only once, compiling included, is done before on few customers."""
    work = {"lifetimes": lifetimes, "pymc-marketing": pymc_marketing}[peer]
    columns = 'customer_id, frequency, recency / 7 as recency, "T" / 7 as "T"'
    data = duckdb.sql(f"select {columns} from read_parquet('{path}')").df()
    work(data.head(WARM_UP))
    result, figures = timed(lambda: work(data))
    Path(keep).write_text(json.dumps(result), encoding="utf-8")
    tell(figures, {"customers": len(data)})


if __name__ == "__main__":
    main(*sys.argv[1:])
