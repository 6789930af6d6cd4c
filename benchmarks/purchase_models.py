"""Purchase models against peers: how fast, how likely, how much memory."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks.comparisons import PEERS, Setting
from benchmarks.environments import python_of
from benchmarks.measure import GIB, TOP, ask, contest
from benchmarks.table import Row, at_least, at_most, met

CUSTOMERS, MANY_CUSTOMERS = 200_000, 1_000_000
MOST_GIB = 2
BARS = {"lifetimes": 10, "pymc-marketing": 25}
FITS = {
    "lifetimes": "`lifetimes.BetaGeoFitter`",
    "pymc-marketing": '`pymc_marketing.clv.BetaGeoModel` (`method="map"`, compiled before)',
}
# Log-likelihoods of so many customers are sums: they have no more digits than this.
SAME = 1e-6


def contender(*words: str | Path) -> list[str]:
    """The command of a contender in the course's environment."""
    return [sys.executable, "-m", "benchmarks.model_contenders", *map(str, words)]


def made(setting: Setting, customers: int) -> Path:
    """The summary of made-up customers, made in a process of its own."""
    path = setting.folder / f"histories-{customers}.parquet"
    print(f"  making {path.name}", file=sys.stderr, flush=True)
    subprocess.run(contender("make", path, str(customers)), cwd=TOP, check=True)
    return path


def bg_nbd(setting: Setting) -> list[Row]:
    """Fitting BG/NBD."""
    customers = setting.size(CUSTOMERS)
    path = made(setting, customers)
    kept = {name: setting.folder / f"{name}.json" for name in ("ours", *PEERS)}
    peers = {
        peer: [str(python_of(peer)), "-m", "benchmarks.peers.fit_bg_nbd", peer, str(path), str(kept[peer])]
        for peer in PEERS
    }
    figures = contest({"ours": contender("fit", path, kept["ours"]), **peers}, runs=3)
    likelihood = ask(contender("judge", path, *kept.values()))
    path.unlink()
    what = f"BG/NBD of {customers:,} customers, from their summary: `fit_purchases`"
    lines = []
    for peer, function in FITS.items():
        better = likelihood["ours"] - likelihood[peer]
        told = "same" if abs(better) <= SAME else f"{better:+.2g}"
        lines += [
            at_least(f"{what}, times as fast as {function}", figures[peer].median / figures["ours"].median, BARS[peer]),
            Row("the same: our log-likelihood against theirs", told, "the same or better", met(better >= -SAME)),
            at_most("the same: times their peak memory", figures["ours"].peak / figures[peer].peak),
        ]  # fmt: skip
    return lines


def million(setting: Setting) -> list[Row]:
    """Everything for a million customers in one process."""
    customers = setting.size(MANY_CUSTOMERS)
    path = made(setting, customers)
    figures = contest({"predict": contender("predict", path)}, runs=2)["predict"]
    path.unlink()
    what = "BG/NBD and gamma-gamma fitted, residual CLV of three years for each customer, in one process: peak memory"
    return [at_most(f"{customers:,} customers: {what}", max(figures.peaks) / GIB, MOST_GIB, "GiB")]


MODEL_COMPARISONS: dict[str, Callable[[Setting], list[Row]]] = {"bg_nbd": bg_nbd, "million": million}
