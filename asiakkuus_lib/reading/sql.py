"""The database that reads and adds up: DuckDB, in this process, with no network and little memory."""

import os
import re
import secrets
from pathlib import Path

import duckdb

from asiakkuus_lib.reading.scratch import scratch

MEGABYTE = 1 << 20
LEAST_MEMORY, MOST_MEMORY = 96 * MEGABYTE, 4096 * MEGABYTE


def connect(size: int = 0) -> duckdb.DuckDBPyConnection:
    """Open a database for the rows of some data: in memory, or in a private file where they are many.

    Parameters
    ----------
    size : int
        Bytes of the data to be read. The memory used is bounded by it, within reason: what does not
        fit goes to the scratch folder. Rows may take twice the bytes of the data; where that passes a
        quarter of the machine's memory (and half of what the database may ever use), they are kept
        in a file of that folder, which only this user can read.

    Examples
    --------
    >>> connect().execute("select 1 + 1").fetchall()
    [(2,)]
    """
    import psutil

    bound = min(max(3 * size // 2, LEAST_MEMORY), MOST_MEMORY)
    connection = duckdb.connect(
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
    if 2 * size > min(psutil.virtual_memory().total // 4, MOST_MEMORY // 2):
        _keep_in_a_file(connection)
    return connection


def _keep_in_a_file(connection: duckdb.DuckDBPyConnection) -> None:
    """Let the tables of a database stand in a file of the scratch folder, compressed."""
    file = scratch() / f"{secrets.token_hex(8)}.duckdb"
    # What a process that ended left in it is of no use to the next one: nothing is written twice for its sake.
    connection.execute(f"attach {text(str(file))} as rows (recovery_mode 'no_wal_writes')")
    file.chmod(0o600)
    connection.execute("use rows")


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


def let_sql(name: str, value: str, then: str) -> str:
    """SQL of an expression that uses a value by a name: it is reckoned once, however often it is used.

    Examples
    --------
    >>> connect().execute(f"select {let_sql('seen', 'trim(c)', 'seen || seen')} from (select ' a ' as c)").fetchall()
    [('aa',)]
    """
    return f"list_transform([{value}], lambda {name}: {then})[1]"


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
