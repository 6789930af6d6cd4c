"""Time the course's own work against peers, in one run, and write the ratios down.

    python -m benchmarks

A ratio holds on any machine; seconds do not. Each side is run in turn, five times after a warm-up,
and the ratio is that of the medians.
"""

import statistics
import time
from collections.abc import Callable
from pathlib import Path

import pandas as pd

from asiakkuus_lib import rfm

RUNS = 5
RESULTS = Path(__file__).parent / "RESULTS.md"


def cdnow() -> pd.DataFrame:
    """CDNOW master, from the installed lifetimes package."""
    import lifetimes.datasets

    path = Path(lifetimes.datasets.__file__).parent / "CDNOW_master.txt"
    frame = pd.read_csv(path, sep=r"\s+", dtype={"customer_id": str, "date": str})
    frame.columns = ["customer_id", "date", "quantity", "amount"]
    return frame.assign(date=pd.to_datetime(frame["date"]))


def medians(ours: Callable[[], object], theirs: Callable[[], object]) -> tuple[float, float]:
    """Median seconds of two functions, run in turn."""
    times: tuple[list[float], list[float]] = ([], [])
    for run in range(RUNS + 1):
        for work, taken in zip((ours, theirs), times, strict=True):
            begin = time.perf_counter()
            work()
            if run:
                taken.append(time.perf_counter() - begin)
    return statistics.median(times[0]), statistics.median(times[1])


def main() -> None:
    """Run every comparison and write the table."""
    from lifetimes.utils import summary_data_from_transaction_data

    data = cdnow()
    comparisons = {
        "RFM table, CDNOW master: `rfm.rfm_table` against `lifetimes.utils.summary_data_from_transaction_data`": (
            lambda: rfm.rfm_table(data, "1998-07-01"),
            lambda: summary_data_from_transaction_data(data, "customer_id", "date", monetary_value_col="amount"),
        ),
    }
    lines = ["# Speed, as ratios", "", "`make bench` writes this page. Above 1: ours is faster.", "",
             "| what | times as fast |", "|---|---|"]  # fmt: skip
    for what, (ours, theirs) in comparisons.items():
        mine, other = medians(ours, theirs)
        lines.append(f"| {what} | {other / mine:.1f} |")
    RESULTS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
