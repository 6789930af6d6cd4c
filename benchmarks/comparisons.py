"""What is compared with what, and which ratios are wanted."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from benchmarks.environments import python_of
from benchmarks.measure import GIB, TOP, Figures, ask, contest
from benchmarks.table import Row, at_least, at_most

ROWS, CUSTOMERS, CSV_ROWS = 10_000_000, 1_000_000, 3_000_000
LARGE_FILES, LARGE_CUSTOMERS = 10, 10_000_000
SPARE_GIB, MOST_GIB = 10, 8
# Fewer customers than this would show too little about whether the numbers are the same.
ENOUGH = 10_000
BARE = ("bare", "barest", "bare_course", "barest_course")
PEERS = {"lifetimes": "run_lifetimes", "pymc-marketing": "run_pymc_marketing"}
FUNCTIONS = {
    "lifetimes": "`lifetimes.utils.summary_data_from_transaction_data`",
    "pymc-marketing": "`pymc_marketing.clv.utils.rfm_summary`",
}


@dataclass(frozen=True)
class Setting:
    """Where the data of a run are made, and how much smaller than full size they are."""

    folder: Path
    divisor: int = 1

    def size(self, full: int) -> int:
        """A number of rows or customers."""
        return full // self.divisor


def ours(name: str, path: Path, *keep: str) -> list[str]:
    """The command of a contender in the course's environment."""
    return [sys.executable, "-m", "benchmarks.contenders", name, str(path), *keep]


def theirs(peer: str, path: Path, pyarrow: str, *keep: str) -> list[str]:
    """The command of a peer in its own environment, "with" or "without" pyarrow."""
    return [str(python_of(peer)), "-m", f"benchmarks.peers.{PEERS[peer]}", str(path), pyarrow, *keep]


def made(kind: str, path: Path, *numbers: int) -> Path:
    """A file of data, made in a process of its own."""
    print(f"  making {path.name}", file=sys.stderr, flush=True)
    command = [sys.executable, "-m", "benchmarks.data", kind, str(path), *(str(number) for number in numbers)]
    subprocess.run(command, cwd=TOP, check=True)
    return path


def cdnow(setting: Setting) -> list[Row]:
    """CDNOW master, in memory."""
    figures = contest({name: ours(name, setting.folder) for name in ("rfm_table", "lifetimes_summary")}, runs=5)
    what = f"CDNOW master: `rfm.rfm_table`, times as fast as {FUNCTIONS['lifetimes']}"
    return [at_least(what, figures["lifetimes_summary"].median / figures["rfm_table"].median)]


def summary(setting: Setting) -> list[Row]:
    """Customer summary of a Parquet file, against peers and against a bare group by."""
    rows, customers = setting.size(ROWS), setting.size(CUSTOMERS)
    path = made("purchases", setting.folder / "purchases.parquet", rows, customers)
    kept = {name: setting.folder / f"kept-{name}.parquet" for name in ("summary", *PEERS)}
    figures = contest(
        {
            "summary": ours("summary", path, str(kept["summary"])),
            **{name: ours(name, path) for name in ("summary_frame", *BARE)},
            **{peer: theirs(peer, path, "without", str(kept[peer])) for peer in PEERS},
            **{f"{peer} with pyarrow": theirs(peer, path, "with") for peer in PEERS},
        },
        runs=3,
    )
    agreed = agreement(kept)
    path.unlink()
    size = f"{rows:,} purchases of {customers:,} customers"
    mine, frame = figures["summary"], figures["summary_frame"]
    lines = [Row(f"{size}: frequency, recency, T and monetary_value of {agreed:,} customers (all who bought), "
                 f"ours against {' and '.join(PEERS)}", "same numbers", "same numbers", "met")]  # fmt: skip
    for peer, function in FUNCTIONS.items():
        other, arrow = figures[peer], figures[f"{peer} with pyarrow"]
        start = f"{size}: `customer_summary` of a Parquet file in DuckDB, reading included"
        lines += [
            at_least(f"{start}, times as fast as {function} of a DataFrame loaded before",
                     other.median / mine.median, 5),
            at_least(f"the same, {peer} helped by pyarrow, which it does not ask for", arrow.median / mine.median, 5),
            at_least("the same, helped by pyarrow, and our result too as a DataFrame (`collect`)",
                     arrow.median / frame.median),
            at_most(f"the same: times the peak memory of {peer}", peak_ratio(frame, arrow)),
        ]  # fmt: skip
    lines += [
        # As DuckDB opens a database by itself, or as the course does: whichever is faster.
        at_most(f"{size}: `customer_summary`, times the time of the bare group by in DuckDB ({form})",
                mine.median / min(figures[bare].median, figures[f"{bare}_course"].median), 3)
        for bare, form in (("bare", "count, sum, least and greatest date"), ("barest", "count alone"))
    ]  # fmt: skip
    return lines


def agreement(kept: dict[str, Path]) -> int:
    """How many customers have the same numbers by us and by every peer; stops if one has not."""
    counts = []
    for peer in PEERS:
        told = ask([sys.executable, "-m", "benchmarks.agreement", str(kept["summary"]), str(kept[peer])])
        if told["same"] != told["customers"] or told["same"] < ENOUGH:
            raise SystemExit(
                f"benchmarks: {told['same']} of {told['customers']} customers have the same numbers by us and by {peer}"
            )
        counts.append(told["same"])
    return min(counts)


def csv(setting: Setting) -> list[Row]:
    """A Finnish CSV, against pandas."""
    rows = setting.size(CSV_ROWS)
    path = made("finnish_csv", setting.folder / "finnish.csv", rows)
    pair = contest({"read": ours("read", path), "pandas": ours("pandas", path)}, runs=5)
    what = f"Finnish CSV of {rows:,} rows: `read_transactions` with its ledger"
    options = "`pandas.read_csv` with its fastest matching options (no pyarrow; `sep`, `decimal`, `date_format` told)"
    lines = [
        at_least(f"{what}, times as fast as {options}, best of 5", pair["pandas"].best / pair["read"].best, 5),
        at_least("the same, medians of 5", pair["pandas"].median / pair["read"].median, 5),
        at_most("the same: peak memory, times that of pandas", peak_ratio(pair["read"], pair["pandas"]), 0.5),
    ]
    if find_spec("pyarrow"):
        arrow = {"pandas_arrow_text": "text columns in pyarrow", "pandas_arrow_engine": '`engine="pyarrow"`'}
        further = contest({name: ours(name, path) for name in ("read", *arrow)}, runs=5)
        for name, form in arrow.items():
            start = f"the same against pandas with pyarrow, which the course does without ({form})"
            lines += [
                at_least(f"{start}: times as fast", further[name].median / further["read"].median),
                at_most(f"{start}: times the peak memory", peak_ratio(further["read"], further[name])),
            ]
    path.unlink()
    return lines


def peak_ratio(one: Figures, other: Figures) -> float:
    """Peak memory of one as a ratio to that of another."""
    return one.peak / other.peak


def large(setting: Setting) -> list[Row]:
    """More rows than memory should hold at once."""
    rows, customers = setting.size(LARGE_FILES * ROWS), setting.size(LARGE_CUSTOMERS)
    size = f"{rows:,} purchases of {customers:,} customers in {LARGE_FILES} Parquet files"
    if shutil.disk_usage(setting.folder).free < SPARE_GIB * GIB:
        return [Row(f"{size}: not measured, less than {SPARE_GIB} GiB of disk were free", "")]
    folder = setting.folder / "large"
    folder.mkdir()
    each = rows // LARGE_FILES
    for number in range(LARGE_FILES):
        made("purchases", folder / f"part-{number}.parquet", each, customers, number * each)
    figures = contest({name: ours(name, folder) for name in ("bounded_summary", "bounded_bare")}, runs=2)
    reading = contest({"read": ours("read", folder)}, runs=1)["read"]
    shutil.rmtree(folder)
    mine, bare = figures["bounded_summary"], figures["bounded_bare"]
    return [
        at_most(f"{size}: `customer_summary`, peak memory", max(mine.peaks) / GIB, MOST_GIB, "GiB"),
        at_most("the same, times the time of the bare group by (count, sum, least and greatest date)",
                mine.median / bare.median),
        at_most(f"{size}: `read_transactions` with its ledger, peak memory", max(reading.peaks) / GIB, MOST_GIB, "GiB"),
        at_most("the same, times the time of the bare group by", reading.median / bare.median),
    ]  # fmt: skip


COMPARISONS: dict[str, Callable[[Setting], list[Row]]] = {
    "cdnow": cdnow, "summary": summary, "csv": csv, "large": large,
}  # fmt: skip
