"""Measure the course's own work against peers, in one run, and write the ratios down.

    python -m benchmarks [--only NAME] [--quick]

A ratio holds on any machine; seconds do not. They are told while the bench runs, and not written.
"""

import argparse
import os
import platform
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

from benchmarks.comparisons import COMPARISONS, PEERS, Setting
from benchmarks.environments import pins
from benchmarks.purchase_models import MODEL_COMPARISONS
from benchmarks.reports import REPORTS
from benchmarks.table import Row, page

ALL = {**COMPARISONS, **REPORTS, **MODEL_COMPARISONS}
RESULTS = Path(__file__).parent / "RESULTS.md"


def versions() -> dict[str, str]:
    """What was measured with: versions, and the number of cores."""
    pinned = dict(line.split("==") for peer in PEERS for line in pins(peer).read_text("utf-8").split() if "==" in line)
    return {
        "Python": platform.python_version(),
        **{name: version(name) for name in ("duckdb", "pandas", "scipy")},
        **{peer: pinned[peer] for peer in PEERS},
        "cores:": str(os.cpu_count()),
    }


def main() -> None:
    """Run the comparisons; a whole run at full size writes the page."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Speed, as ratios against peers.")
    parser.add_argument("--only", choices=ALL, help="run one comparison, and write nothing")
    parser.add_argument("--quick", action="store_true", help="a tenth of the size, for trying out; write nothing")
    chosen = parser.parse_args()
    rows: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="benchmarks-") as folder:
        for name in [chosen.only] if chosen.only else ALL:
            print(name, file=sys.stderr, flush=True)
            rows += ALL[name](Setting(Path(folder), 10 if chosen.quick else 1))
    text = page(rows, versions())
    print(text, end="")
    if not (chosen.only or chosen.quick):
        RESULTS.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
