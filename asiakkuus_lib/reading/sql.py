"""The database that reads and adds up: DuckDB, in this process, with no network and little memory."""

import os
import re
from pathlib import Path

import duckdb

from asiakkuus_lib.reading.scratch import scratch

MEGABYTE = 1 << 20
LEAST_MEMORY, MOST_MEMORY = 96 * MEGABYTE, 4096 * MEGABYTE


def connect(size: int = 0) -> duckdb.DuckDBPyConnection:
    """Open a database in memory.

    Parameters
    ----------
    size : int
        Bytes of the data to be read. The memory used is bounded by it, within reason: what does not
        fit goes to the scratch folder.

    Examples
    --------
    >>> connect().execute("select 1 + 1").fetchall()
    [(2,)]
    """
    bound = min(max(size, LEAST_MEMORY), MOST_MEMORY)
    return duckdb.connect(
        config={
            "memory_limit": f"{bound // MEGABYTE}MiB",
            "temp_directory": str(scratch()),
            # One more than there are cores: some wait for the disk while others count, and large groups
            # are counted in more and smaller parts (measured on two cores: a third faster).
            "threads": (os.cpu_count() or 1) + 1,
            # Nothing of a report may depend on the network.
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
        }
    )


def give_room(connection: duckdb.DuckDBPyConnection) -> None:
    """Let a database use as much memory as it ever may, where the data asks for it.

    Examples
    --------
    >>> connection = connect()
    >>> give_room(connection)
    >>> connection.execute("select current_setting('memory_limit')").fetchall()
    [('4.0 GiB',)]
    """
    connection.execute(f"set memory_limit = '{MOST_MEMORY // MEGABYTE}MiB'")


def text(value: str) -> str:
    """A text as SQL writes it.

    Examples
    --------
    >>> text("Pohjan'maa")
    "'Pohjan''maa'"
    """
    return "'" + value.replace("'", "''") + "'"


def file_path(path: Path) -> str:
    """The path of one file as SQL writes it where DuckDB takes a pattern: its marks are letters.

    Examples
    --------
    >>> file_path(Path("/sales[1].csv"))
    "'/sales[[]1].csv'"
    """
    return text(re.sub(r"[*?[]", r"[\g<0>]", str(path.absolute())))


def name(value: str) -> str:
    """A name of a column or a table as SQL writes it.

    Examples
    --------
    >>> name("Summa")
    '"Summa"'
    """
    return '"' + value.replace('"', '""') + '"'
