"""Open whatever holds the transactions as one table of cells in DuckDB."""

import hashlib
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb

from asiakkuus_lib.advice import Setting
from asiakkuus_lib.errors import N_, DataError
from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.reading import csv_files
from asiakkuus_lib.reading.files import PARQUET, data_files, unchanged
from asiakkuus_lib.reading.sql import connect, file_path, name, text

if TYPE_CHECKING:
    import pandas as pd
    from narwhals.typing import IntoFrame

_EXCEL = {".xlsx", ".xlsm"}
_DATABASE = {".duckdb", ".ddb", ".db"}


@dataclass(frozen=True)
class Source:
    """A table of cells, not yet read as anything.

    Parameters
    ----------
    connection : DuckDBPyConnection
        The database in which the table can be asked for.
    scan : str
        SQL of the table: columns c0, c1, ... in the order of `headings`.
    headings : tuple of str
    types : tuple of str
        DuckDB's type of each column; VARCHAR where cells are text.
    label : str
        What the source is called in messages and reports.
    fingerprint : callable
        Tells the SHA-256 of the data; it is reckoned while the data are read.
    dialect : Dialect, optional
        Where the source is a text file.
    lines : str
        SQL of the line number of a row, where the table knows it itself.
    """

    connection: duckdb.DuckDBPyConnection
    scan: str
    headings: tuple[str, ...]
    types: tuple[str, ...]
    label: str
    fingerprint: Callable[[], str]
    dialect: csv_files.Dialect | None = None
    lines: str = "row_number() over () + 1"

    @property
    def cells(self) -> list[str]:
        """Names of the columns of the table."""
        spare = self.dialect.spare if self.dialect else 0
        return [f"c{i}" for i in range(len(self.headings) + spare)]

    def sampled(self, rows: int) -> "Source":
        """Enough of it to see how it is written: some rows, those of a text file from all along it."""
        if self.dialect:
            return self.of(self.dialect.sampled())
        return replace(self, scan=f"(from {self.scan} limit {rows})")

    def of(self, dialect: csv_files.Dialect) -> "Source":
        """The same text file, read in another way."""
        return replace(self, scan=dialect.scan_sql(), dialect=dialect)


@contextmanager
def open_source(
    source: "str | Path | IntoFrame", table: str | None, recognised: Callable[[Sequence[str]], bool],
    called: Sequence[str] = (),
) -> Iterator[Source]:  # fmt: skip
    """Open a file or a dataframe for as long as it is read: a file must stay as it is.

    Parameters
    ----------
    source : path or dataframe
        A path as for `data_files`.
    table : str
        Sheet of a workbook or table of a database; "" finds it, None too, where nobody could name one.
    recognised : callable
        Whether headings are those of the table wanted.
    called : sequence of str
        What the sheet or the table wanted is called, where several are recognised.

    Raises
    ------
    DataError
        If there is no such file, it is not a table, or it changes meanwhile.
    """
    if not isinstance(source, (str, Path)):
        yield _frame(source)
        return
    path = Path(source).expanduser()
    with unchanged(path):
        yield _open(path, table, recognised, called)


def _open(
    path: Path, table: str | None, recognised: Callable[[Sequence[str]], bool], called: Sequence[str]
) -> Source:
    files = data_files(path)
    if files != [path] or path.suffix.lower() in PARQUET:
        return _parquet(files, path)
    try:
        if path.suffix.lower() in _EXCEL or _looks_like_a_workbook(path):
            return _workbook(path, table, recognised, called)
        if path.suffix.lower() in _DATABASE:
            return _database(path, table, recognised, called)
        return _text(csv_files.examine(path, recognised), path)
    except PermissionError as denied:
        raise DataError(
            N_("The file {file} cannot be opened. Close it in other programs and check your rights to it."), file=path
        ) from denied


def _looks_like_a_workbook(path: Path) -> bool:
    return zipfile.is_zipfile(path) and "xl/workbook.xml" in zipfile.ZipFile(path).namelist()


def _text(dialect: csv_files.Dialect, path: Path) -> Source:
    types = ("VARCHAR",) * len(dialect.headings)
    return Source(
        connect(dialect.path.stat().st_size), dialect.scan_sql(), dialect.headings, types, path.name,
        lambda: dialect.sha256, dialect,
    )  # fmt: skip


def _sha256(files: Sequence[Path]) -> Callable[[], str]:
    """SHA-256 of a file, or of those of several, reckoned in the background."""

    def reckon() -> str:
        digests = []
        for file in files:
            with file.open("rb") as opened:
                digests.append(hashlib.file_digest(opened, "sha256"))
        if len(digests) == 1:
            return digests[0].hexdigest()
        return hashlib.sha256(b"".join(digest.digest() for digest in digests)).hexdigest()

    background = ThreadPoolExecutor(1)
    told = background.submit(reckon)
    background.shutdown(wait=False)
    return told.result


def _workbook(
    path: Path, table: str | None, recognised: Callable[[Sequence[str]], bool], called: Sequence[str]
) -> Source:
    from asiakkuus_lib.reading.workbooks import read_workbook

    cells = read_workbook(path, table, recognised, called)
    return _cells(cells, path.name, _sha256([path]))


def _cells(cells: "pd.DataFrame", label: str, fingerprint: Callable[[], str]) -> Source:
    """A pandas DataFrame whose index is the line number."""
    connection = connect(int(cells.memory_usage(index=False).sum()))
    headings = tuple(str(heading) for heading in cells.columns)
    registered = cells.set_axis([f"c{i}" for i in range(len(headings))], axis=1)
    registered.insert(len(headings), "line", cells.index)
    # A table of the database's own: Python's memory is not scanned anew for each question.
    connection.register("frame", registered)
    connection.execute("create table cells as from frame")
    connection.unregister("frame")
    types = tuple(str(kind) for kind in connection.table("cells").types[:-1])
    return Source(connection, "cells", headings, types, label, fingerprint, lines="line")


def _parquet(files: list[Path], path: Path) -> Source:
    connection = connect(sum(file.stat().st_size for file in files) * 4)
    listed = ", ".join(map(file_path, files))
    scan = f"read_parquet([{listed}], union_by_name=true)"
    return _typed(connection, scan, path.absolute().name, _sha256(files), path)


def _typed(
    connection: duckdb.DuckDBPyConnection, scan: str, label: str, fingerprint: Callable[[], str], path: Path
) -> Source:
    try:
        described = connection.execute(f"describe select * from {scan}").fetchall()
    except duckdb.Error as broken:
        raise csv_files.not_a_table(path) from broken
    columns = ", ".join(f"{name(row[0])} as c{i}" for i, row in enumerate(described))
    return Source(
        connection, f"(select {columns} from {scan})", tuple(row[0] for row in described),
        tuple(row[1] for row in described), label, fingerprint, lines="row_number() over ()",
    )  # fmt: skip


def _database(
    path: Path, table: str | None, recognised: Callable[[Sequence[str]], bool], called: Sequence[str]
) -> Source:
    from asiakkuus_lib.reading.workbooks import the_called

    connection = connect(path.stat().st_size * 4)
    try:
        connection.execute(f"attach {text(str(path.absolute()))} as source (read_only)")
    except duckdb.Error as broken:
        raise csv_files.not_a_table(path) from broken
    known: Mapping[str, list[str]] = dict(
        connection.execute(
            "select table_name, list(column_name order by column_index) from duckdb_columns() "
            "where database_name = 'source' and not internal group by table_name order by table_name"
        ).fetchall()
    )
    if table and table not in known:
        raise DataError(
            N_("{file} has no table {table}. Its tables are: {tables}."),
            file=path.name, table=table, tables=", ".join(known),
        )  # fmt: skip
    found = {one: columns for one, columns in known.items() if recognised(columns)}
    fitting = [table] if table else list(the_called(found, called))
    if not known:
        raise DataError(N_("The file {file} is empty."), file=path)
    if len(fitting) > 1:
        message = (
            N_("{file} has several tables that could be meant: {tables}. Call the right one {name}.")
            if table is None
            else N_("{file} has several tables that could be meant: {tables}. Tell which: {setting}.")
        )
        raise DataError(
            message, file=path.name, tables=", ".join(fitting), name=next(iter(called), ""),
            setting=Setting("data_table", fitting[0]),
        )  # fmt: skip
    chosen = fitting[0] if fitting else next(iter(known))
    return _typed(connection, f"source.{name(chosen)}", path.name, _sha256([path]), path)


def _frame(frame: "IntoFrame") -> Source:
    import narwhals as nw
    import pandas as pd

    from asiakkuus_lib.reading.workbooks import cell_text

    try:
        known = nw.from_native(frame)
    except TypeError as unknown:
        raise DataError(N_("A path or a dataframe is wanted, not {kind}."), kind=type(frame).__name__) from unknown
    if known.implementation.is_polars():
        # Polars needs a further library to become pandas by itself.
        eager = known.collect() if isinstance(known, nw.LazyFrame) else known
        table = pd.DataFrame(eager.to_dict(as_series=False))
    else:
        table = known.collect("pandas").to_native() if isinstance(known, nw.LazyFrame) else known.to_pandas()
    table = table.reset_index(drop=True).copy()
    for position in range(table.shape[1]):
        values = table.iloc[:, position]
        if isinstance(values.dtype, pd.DatetimeTZDtype):
            table.isetitem(position, values.dt.tz_localize(None))
        elif values.dtype == object or isinstance(values.dtype, (pd.StringDtype, pd.CategoricalDtype)):
            given = values.astype(object).where(values.notna(), None)
            table.isetitem(position, given.map(cell_text).astype(str).array)
    digest = hashlib.sha256(pd.util.hash_pandas_object(table, index=False).to_numpy().tobytes()).hexdigest()
    return _cells(table.set_axis(pd.RangeIndex(1, len(table) + 1)), _("a dataframe"), lambda: digest)
