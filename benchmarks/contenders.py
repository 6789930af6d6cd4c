"""Contenders that run in the course's own environment.

    python -m benchmarks.contenders NAME DATA [FILE TO KEEP THE RESULT IN]
"""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.clock import tell, timed
from benchmarks.data import LAST_DAY

BARE = "select customer_id, count(*), sum(amount), min(date), max(date) from {} group by customer_id"
BAREST = "select customer_id, count(*) from {} group by customer_id"
CSV_OPTIONS: Mapping[str, Any] = {"sep": ";", "decimal": ",", "parse_dates": ["Pvm"], "date_format": "%d.%m.%Y"}

Work = Callable[[], Any]
Facts = Mapping[str, float]


@dataclass(frozen=True)
class Contender:
    """Someone who does the work.

    Parameters
    ----------
    prepare : callable
        From the path of the data to the work that is timed; imports and loading happen here.
    facts : callable
        From the result to numbers that every contender must agree on.
    warm_ups : int
        How many times the work is done before it is timed: what happens only once in a process, such as
        asking the machine for memory, is not what is compared.
    pyarrow : bool
        Whether pyarrow may be used; the course does without it, whatever else is installed.
    """

    prepare: Callable[[Path], Work]
    facts: Callable[[Any], Facts]
    warm_ups: int = 0
    pyarrow: bool = False


def cdnow_file() -> Path:
    """CDNOW master, from the installed lifetimes package."""
    import lifetimes.datasets

    return Path(lifetimes.datasets.__file__).parent / "CDNOW_master.txt"


def cdnow() -> Any:
    """CDNOW master as a table of pandas."""
    import pandas as pd

    frame = pd.read_csv(cdnow_file(), sep=r"\s+", dtype={"customer_id": str, "date": str})
    frame.columns = ["customer_id", "date", "quantity", "amount"]
    return frame.assign(date=pd.to_datetime(frame["date"]))


def rfm_table(_path: Path) -> Work:
    """The course's RFM table of CDNOW."""
    from asiakkuus_lib import rfm

    data = cdnow()
    return lambda: rfm.rfm_table(data, "1998-07-01")


def lifetimes_summary(_path: Path) -> Work:
    """The summary of lifetimes of CDNOW."""
    from lifetimes.utils import summary_data_from_transaction_data

    data = cdnow()
    return lambda: summary_data_from_transaction_data(data, "customer_id", "date", monetary_value_col="amount")


def plain_database(path: Path) -> Any:
    """A database as DuckDB itself opens it."""
    import duckdb

    return duckdb.connect(config={"temp_directory": str(path.parent / "spill")})


def course_database(_path: Path) -> Any:
    """The database of the course, with the room that it has once a file is read."""
    from asiakkuus_lib.reading.sql import connect, give_room

    connection = connect()
    give_room(connection)
    return connection


def bounded_database(path: Path) -> Any:
    """The database that the course opens for as much data, its memory bounded."""
    from asiakkuus_lib.reading.sql import connect

    # As the reader of Parquet asks for it: the files are compressed.
    return connect(4 * sum(file.stat().st_size for file in path.glob("*.parquet")))


def scan(path: Path) -> str:
    """SQL of the purchases in a Parquet file or in a folder of them."""
    return f"read_parquet('{path / '*.parquet' if path.is_dir() else path}')"


def grouped(database: Callable[[Path], Any], sql: str) -> Callable[[Path], Work]:
    """A bare group by, its result in a table."""

    def prepare(path: Path) -> Work:
        connection = database(path)

        def work() -> Any:
            connection.execute(f"create or replace temp table result as {sql.format(scan(path))}")
            return connection.table("result")

        return work

    return prepare


def summarised(database: Callable[[Path], Any], frame: bool = False) -> Callable[[Path], Work]:
    """The course's customer summary, its result in a table of the database or of pandas."""

    def prepare(path: Path) -> Work:
        from asiakkuus_lib.summary import collect, customer_summary

        connection = database(path)

        def work() -> Any:
            summary = customer_summary(connection.sql(f"from {scan(path)}"), as_of=LAST_DAY)
            if frame:
                return collect(summary)
            summary.create_view("summary")
            connection.execute("create or replace temp table result as from summary")
            return connection.table("result")

        return work

    return prepare


def course_reader(path: Path) -> Work:
    """The course's reader, until the ledger is there."""
    from asiakkuus_lib.reading import read_transactions

    return lambda: read_transactions(path).ledger


def pandas_reader(**further: str) -> Callable[[Path], Work]:
    """The reader of pandas, told all that it would otherwise have to guess."""

    def prepare(path: Path) -> Work:
        import pandas as pd

        return lambda: pd.read_csv(path, **CSV_OPTIONS, **further)

    return prepare


def customers(result: Any) -> Facts:
    """How many customers."""
    return {"customers": len(result)}


def ledger_facts(ledger: Any) -> Facts:
    """Rows and money that were read."""
    return {"rows": ledger.rows_read, "amount": ledger.amount_read}


def frame_facts(frame: Any) -> Facts:
    """Rows and money that were read; dates must have become dates."""
    days = frame["Pvm"].dt
    return {"rows": len(frame), "amount": frame["Summa €"].sum(), "first year": int(days.year.min())}


CONTENDERS = {
    "rfm_table": Contender(rfm_table, customers, warm_ups=1),
    "lifetimes_summary": Contender(lifetimes_summary, customers, warm_ups=1),
    "summary": Contender(summarised(course_database), customers, warm_ups=1),
    "summary_frame": Contender(summarised(course_database, frame=True), customers, warm_ups=1),
    "bare": Contender(grouped(plain_database, BARE), customers, warm_ups=1),
    "barest": Contender(grouped(plain_database, BAREST), customers, warm_ups=1),
    "bare_course": Contender(grouped(course_database, BARE), customers, warm_ups=1),
    "barest_course": Contender(grouped(course_database, BAREST), customers, warm_ups=1),
    "bounded_summary": Contender(summarised(bounded_database), customers),
    "bounded_bare": Contender(grouped(bounded_database, BARE), customers),
    "read": Contender(course_reader, ledger_facts, warm_ups=1),
    "pandas": Contender(pandas_reader(), frame_facts, warm_ups=1),
    "pandas_arrow_text": Contender(pandas_reader(), frame_facts, pyarrow=True),
    "pandas_arrow_engine": Contender(pandas_reader(engine="pyarrow"), frame_facts, pyarrow=True),
}


def main(name: str, path: str, keep: str = "") -> None:
    """Run one contender once and tell its figures."""
    contender = CONTENDERS[name]
    if not contender.pyarrow:
        # Python's way of saying that there is no such module.
        sys.modules["pyarrow"] = None  # type: ignore[assignment]
    result, figures = timed(contender.prepare(Path(path)), contender.warm_ups)
    if keep:
        result.write_parquet(keep)
    tell(figures, contender.facts(result))


if __name__ == "__main__":
    main(*sys.argv[1:])
