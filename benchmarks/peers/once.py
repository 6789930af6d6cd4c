"""Run the summary of a peer once, on data already loaded as a DataFrame of pandas."""

import sys
from collections.abc import Callable
from typing import Any

import duckdb

from benchmarks.clock import tell, timed

Summarise = Callable[[Any], Any]


def run(prepare: Callable[[], Summarise]) -> None:
    """Load, time the function alone, keep the result, tell the figures.

    Peers do not ask for pyarrow, but pandas is faster with it: they are run both ways.
    """
    path, pyarrow, *keep = sys.argv[1:]
    if pyarrow == "without":
        # Python's way of saying that there is no such module; before pandas is imported.
        sys.modules["pyarrow"] = None  # type: ignore[assignment]
    summarise = prepare()
    data = duckdb.sql(f"from read_parquet('{path}')").df()
    result, figures = timed(lambda: summarise(data))
    if keep:
        duckdb.from_df(result.reset_index()).write_parquet(keep[0])
    tell(figures, {"customers": len(result)})
