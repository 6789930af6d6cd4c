"""The database that reads and adds up: DuckDB, in this process, with no network and little memory."""

import atexit
import os
import platform
import re
import shutil
import tempfile
from functools import cache
from pathlib import Path
from zlib import crc32

import duckdb

MEGABYTE = 1 << 20
LEAST_MEMORY, MOST_MEMORY = 96 * MEGABYTE, 4096 * MEGABYTE


@cache
def scratch() -> Path:
    """A folder of this process alone, for what does not fit in memory; gone when the process ends.

    A process that is killed cannot clear up: that is done by the next one.
    """
    folder = Path(tempfile.mkdtemp(prefix=scratch_prefix()))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    clear_up(folder.parent)
    return folder


def scratch_prefix() -> str:
    """How the name of a scratch folder of this process begins.

    Examples
    --------
    >>> scratch_prefix().endswith(f"-{os.getpid()}-")
    True
    """
    return f"{_machine()}{os.getpid()}-"


def _machine() -> str:
    """How the names of this machine's folders begin: a temporary folder may be shared by several machines."""
    return f"asiakkuus-{crc32(platform.node().encode()):08x}-"


def clear_up(place: Path) -> None:
    """Take away the scratch folders of processes that are no more.

    A folder whose process is alive, or whose number a later process has, stays; so does one that belongs to
    another user, or that somebody else is taking away at the same time.

    Parameters
    ----------
    place : Path
        Where the folders are.
    """
    import psutil

    for folder in place.glob(f"{_machine()}*"):
        owner = re.fullmatch(r"(\d+)-\w+", folder.name.removeprefix(_machine()))
        if owner and not folder.is_symlink() and not psutil.pid_exists(int(owner[1])):
            shutil.rmtree(folder, ignore_errors=True)


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
