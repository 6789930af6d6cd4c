"""Whole reports of many rows: the memory of all their processes."""

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import psutil

from benchmarks.comparisons import SPARE_GIB, Setting, made
from benchmarks.measure import GIB, TOP
from benchmarks.table import Row, at_most

ROWS, CUSTOMERS = 3_000_000, 300_000
MANY_ROWS, MANY_CUSTOMERS = 100_000_000, 5_000_000
MOST_GIB = 8


def report(name: str, data: Path, out: Path) -> list[str]:
    """The command of a report, as one gives it in a shell."""
    return [sys.executable, "-m", "asiakkuus_lib.cli", "report", name, "--data", str(data), "--out", str(out)]


def peak_of_all(command: Sequence[str]) -> int:
    """Most bytes that a command and all its processes have held at the same time, looked at ten times a second."""
    begin, most = time.perf_counter(), 0
    started = psutil.Popen(command, cwd=TOP, stdout=subprocess.DEVNULL)
    while started.poll() is None:
        held = 0
        for process in [started, *started.children(recursive=True)]:
            try:
                held += process.memory_info().rss
            except psutil.NoSuchProcess:
                continue
        most = max(most, held)
        time.sleep(0.1)
    print(f"  {time.perf_counter() - begin:.0f} s, {most / GIB:.2f} GiB", file=sys.stderr, flush=True)
    if started.returncode:
        raise SystemExit(f"benchmarks: exit code {started.returncode} from {' '.join(command)}")
    return most


def reports(setting: Setting) -> list[Row]:
    """Reports of a Finnish CSV."""
    rows, customers = setting.size(ROWS), setting.size(CUSTOMERS)
    path = made("finnish_csv", setting.folder / "sales.csv", rows, customers)
    peaks = {name: peak_of_all(report(name, path, setting.folder)) for name in ("rfm", "clv")}
    path.unlink()
    size = f"CSV of {rows:,} rows of {customers:,} customers"
    return [
        at_most(f"{size}: `asiakkuus report {name}`, peak memory of all its processes", peak / GIB, unit="GiB")
        for name, peak in peaks.items()
    ]


def large_report(setting: Setting) -> list[Row]:
    """A report of more rows than memory should hold at once."""
    rows, customers = setting.size(MANY_ROWS), setting.size(MANY_CUSTOMERS)
    what = f"CSV of {rows:,} rows of {customers:,} customers: `asiakkuus report rfm`, peak memory of all its processes"
    if psutil.disk_usage(str(setting.folder)).free < SPARE_GIB * GIB:
        return [Row(f"{what}: not measured, less than {SPARE_GIB} GiB of disk were free", "")]
    path = made("finnish_csv", setting.folder / "sales.csv", rows, customers)
    peak = peak_of_all(report("rfm", path, setting.folder))
    path.unlink()
    return [at_most(what, peak / GIB, MOST_GIB, "GiB")]


REPORTS: dict[str, Callable[[Setting], list[Row]]] = {"reports": reports, "large_report": large_report}
