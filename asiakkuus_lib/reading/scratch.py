"""Folders of a process for what does not fit in memory, and what killed processes left behind."""

import atexit
import os
import platform
import re
import shutil
import tempfile
from functools import cache
from pathlib import Path
from zlib import crc32


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
