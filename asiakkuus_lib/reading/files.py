"""What a path means, the same everywhere: a file, a folder of Parquet files, or a pattern of them."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from fnmatch import fnmatch
from pathlib import Path

from asiakkuus_lib.errors import N_, DataError

PARQUET = {".parquet", ".pq"}
_MARKS = re.compile(r"[*?[]")


def data_files(place: str | Path) -> list[Path]:
    """The files that a path means; a name is a name before it is a pattern.

    Parameters
    ----------
    place : str or Path
        A file, a folder that holds Parquet files, or a pattern of Parquet files in one folder, such
        as `sales/*.parquet`. What exists under the very name is meant, whatever marks the name has.

    Returns
    -------
    list of Path
        In the order of their names; one alone may be of any kind.

    Raises
    ------
    DataError
        If there is nothing, or nothing that can be read together.

    Examples
    --------
    >>> from asiakkuus_lib.reading import bundled
    >>> [file.name for file in data_files(bundled("data", "course", "transactions.csv"))]
    ['transactions.csv']
    """
    path = Path(place).expanduser()
    found = [file for file in (path.rglob("*") if path.is_dir() else _matching(path)) if file.is_file()]
    parquet = sorted(file for file in found if file.suffix.lower() in PARQUET)
    if found and not parquet and not path.is_dir():
        raise DataError(
            N_("{file} is a pattern of names, and only Parquet files can be read together. Name one file."), file=path
        )
    return parquet or [one_file(path)]


def _matching(path: Path) -> list[Path]:
    """What is called as a pattern says, where it is one."""
    if not _MARKS.search(path.name) or path.exists() or not path.parent.is_dir():
        return []
    return [file for file in path.parent.iterdir() if fnmatch(file.name, path.name)]


def one_file(place: str | Path) -> Path:
    """The one file that a path names.

    Raises
    ------
    DataError
        If it is a folder, or there is none.

    Examples
    --------
    >>> from asiakkuus_lib.reading import bundled
    >>> one_file(bundled("data", "datapackage.json")).name
    'datapackage.json'
    """
    path = Path(place).expanduser()
    if path.is_dir():
        raise DataError(N_("{file} is a folder. Name a file."), file=path)
    if not path.exists():
        _refuse_backslash(path)
        raise DataError(
            N_("The file {file} was not found. Check the name and the folder ({folder})."),
            file=path, folder=path.absolute().parent,
        )  # fmt: skip
    return path


def one_folder(place: str | Path) -> Path:
    """The folder that a path names.

    Raises
    ------
    DataError
        If it is a file, or there is none.

    Examples
    --------
    >>> from asiakkuus_lib.reading import bundled
    >>> one_folder(bundled("data", "course")).name
    'course'
    """
    path = Path(place).expanduser()
    if not path.exists():
        _refuse_backslash(path)
        raise DataError(
            N_("The folder {folder} was not found. Check the name; the folder that it should be in is {place}."),
            folder=path, place=path.absolute().parent,
        )  # fmt: skip
    if not path.is_dir():
        raise DataError(N_("{file} is a file. Name a folder."), file=path)
    return path


# What Python makes of a backslash and a letter within quotation marks.
_SIGNS = {"\a": r"\a", "\b": r"\b", "\f": r"\f", "\n": r"\n", "\r": r"\r", "\t": r"\t", "\v": r"\v"}


def _refuse_backslash(path: Path) -> None:
    """Say that a backslash of a path was taken for a sign, where one was: C:\\new has a new line in it then."""
    typed = "".join(_SIGNS.get(letter, letter) for letter in str(path))
    if typed != str(path):
        raise DataError(
            N_(
                "The path {typed} was not read as it stands: within quotation marks Python takes a backslash and a "
                "letter for one sign. Write the path with forward slashes: {meant}. Or put the letter r in front of "
                "the first quotation mark."
            ),
            typed=typed, meant=typed.replace("\\", "/"),
        )  # fmt: skip


@contextmanager
def unchanged(place: str | Path) -> Iterator[None]:
    """Refuse what changes between the beginning and the end of its reading: its parts would not fit together.

    Parameters
    ----------
    place : str or Path
        As for `data_files`.

    Raises
    ------
    DataError
        If a file has been rewritten, replaced, added or taken away.
    """
    before = _seen(place)
    try:
        yield
    except Exception as difficulty:
        if _seen(place) != before:
            raise _changed(place) from difficulty
        raise
    if _seen(place) != before:
        raise _changed(place)


def _seen(place: str | Path) -> list[tuple]:
    """The files of a path, each with what changes when it is written."""
    try:
        files = data_files(place)
    except DataError:
        return []
    return [(file, known.st_ino, known.st_size, known.st_mtime_ns) for file in files for known in [file.stat()]]


def _changed(place: str | Path) -> DataError:
    return DataError(
        N_("The file {file} changed while it was read. Wait until it has been written, and try again."), file=place
    )
