"""What a text file looks like inside: its encoding, its separator, where its heading is."""

import codecs
import csv
import hashlib
import io
import re
import secrets
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from asiakkuus_lib.errors import N_, DataError
from asiakkuus_lib.reading.scratch import scratch
from asiakkuus_lib.reading.sql import MEGABYTE, file_path, text

if TYPE_CHECKING:
    from _csv import Reader

_SEPARATORS = ";\t,|"
# Titles may stand above a heading, but not more lines than this.
HEADING_WITHIN = 20
_HEAD = _SAMPLE = 256 * 1024
_LONGEST_LINE = 2 * MEGABYTE
# A file larger than this is sampled at so many places.
_SPREAD_FROM, _PLACES = 16 * MEGABYTE, 16
# Of more blank lines than this it is not kept in mind where they are.
_BLANKS_KNOWN = 1_000
_BLANK = re.compile(rb"(?<=\n)\r?\n")
# What files begin with that are no text, however they are called.
_BINARY = (
    b"\x89PNG", b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x1f\x8b", b"GIF8", b"\xff\xd8\xff", b"SQLite",
    b"{\\rtf",
)  # fmt: skip


@dataclass(frozen=True)
class Dialect:
    """How a text file is written.

    Parameters
    ----------
    path : Path
        The file, or a copy of it in UTF-8 with even line ends where DuckDB needs one.
    separator : str
    headings : tuple of str
    skip : int
        Records up to and with the heading.
    top : int
        Lines up to and with the heading.
    quoted : bool
        Whether the file has quotation marks at all.
    line_end : str
    spare : int
        Columns beyond the heading, for rows with more cells than it has.
    parallel : bool
        Whether parts of the file can be read side by side.
    even : bool
        Whether it is such a copy already.
    blanks : tuple of int, optional
        Lines with nothing on them, which are no rows; None where they are not known.
    sha256 : str
        SHA-256 of the file as it was given.
    """

    path: Path
    separator: str
    headings: tuple[str, ...]
    skip: int
    top: int
    quoted: bool
    line_end: str
    spare: int = 0
    parallel: bool = True
    even: bool = False
    blanks: tuple[int, ...] | None = None
    sha256: str = ""

    def scan_sql(self, told: bool = False) -> str:
        """SQL that reads every cell as text: columns c0, c1, ... in the order of the file.

        With `told`, records that are no rows are kept apart in the table `reject_errors`.
        """
        columns = ", ".join(f"'c{i}': 'VARCHAR'" for i in range(len(self.headings) + self.spare))
        mark = "'\"'" if self.quoted else "''"
        return (
            f"read_csv({file_path(self.path)}, columns={{{columns}}}, auto_detect=false, header=false, "
            f"skip={self.skip}, delim={text(self.separator)}, quote={mark}, escape={mark}, "
            f"new_line={text(repr(self.line_end)[1:-1])}, null_padding=true, ignore_errors=true, store_rejects={told}, "
            f"parallel={self.parallel}, max_line_size={_LONGEST_LINE}, buffer_size={2 * _LONGEST_LINE})"
        )

    def evened(self) -> "Dialect":
        """The same file from a copy in UTF-8 with even line ends."""
        plain = _rewritten(self.path, _encoding(self.path), self.sha256)
        return replace(self, path=plain, line_end="\n", even=True, blanks=None)

    def sampled(self) -> "Dialect":
        """The same file in short: its beginning, and lines from all along it."""
        size = self.path.stat().st_size
        with self.path.open("rb") as source:
            parts = [source.read(_SAMPLE)]
            # Where quotation marks may hold line ends, a line can only be told from the beginning.
            for place in range(1, _PLACES) if size > _SPREAD_FROM and not self.quoted else ():
                source.seek(size * place // _PLACES)
                parts.append(source.read(_SAMPLE // 4).partition(b"\n")[2])
        if size > _SAMPLE:
            parts = [part[: part.rfind(b"\n") + 1] or part for part in parts]
            parts[0] = _whole_records(parts[0], self.separator) if self.quoted else parts[0]
        copy = scratch() / f"{secrets.token_hex(8)}.csv"
        copy.write_bytes(b"".join(parts))
        return replace(self, path=copy)

    def without(self, lines: Sequence[int]) -> "Dialect":
        """The same file with blank lines in place of some, so that all others keep their numbers."""
        left_out, copy = set(lines), _copy(self.sha256, f"without {sorted(lines)}")
        with (
            self.path.open(encoding="utf-8-sig", newline="\n") as source,
            copy.open("w", encoding="utf-8", newline="") as target,
        ):
            target.writelines("\n" if at in left_out else line for at, line in enumerate(source, start=1))
        return replace(self, path=copy, blanks=None)

    def line_of(self, row: int) -> int | None:
        """Line number of a row, counted from 0; None where only reading on to it would tell."""
        if self.blanks is None or not self.parallel:
            return None
        line = self.top + 1 + row
        for blank in self.blanks:
            line += self.top < blank <= line
        return line

    def records(self) -> Iterator[tuple[int, list[str]]]:
        """Every record with the number of its first line."""
        with self.path.open(encoding="utf-8-sig", newline="") as lines:
            reader = _reader(lines, self.separator, self.quoted)
            begins = 1
            for record in reader:
                if begins > self.top:
                    yield begins, record
                begins = reader.line_num + 1


def examine(path: Path, recognised: Callable[[Sequence[str]], bool]) -> Dialect:
    """Find out how a text file is written.

    Parameters
    ----------
    path : Path
    recognised : callable
        Whether headings are those of the table wanted: a heading may stand below a title.

    Raises
    ------
    DataError
        If the file is empty or not a table.
    """
    head = path.open("rb").read(_HEAD)
    if head.startswith(_BINARY):
        raise not_a_table(path)
    if not head.strip(b"\x00\xef\xbb\xbf\xff\xfe \r\n\t"):
        raise DataError(N_("The file {file} is empty."), file=path)
    facts = _bytes(path)
    other = _wide(head) or ("" if facts.utf8 else "cp1252")
    plain = path
    if other or facts.rewritten:
        plain, other = _rewritten(path, other or "utf-8-sig", facts.sha256), other or "utf-8"
        head = plain.open("rb").read(_HEAD)
    beginning = head.decode("utf-8-sig", errors="replace")
    heading = _heading(beginning, recognised, path)
    if other:
        return Dialect(plain, *heading, quoted=True, line_end="\n", even=True, sha256=facts.sha256)
    return Dialect(
        plain, *heading, quoted=facts.quoted, line_end=facts.line_end, blanks=facts.blanks, sha256=facts.sha256
    )


def _is_utf8(parts: Iterable[bytes]) -> bool:
    """Whether bytes are UTF-8."""
    utf8 = codecs.getincrementaldecoder("utf-8")()
    try:
        for part in parts:
            utf8.decode(part)
        utf8.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


@dataclass(frozen=True)
class _Bytes:
    """What the bytes of a file tell."""

    quoted: bool
    line_end: str
    rewritten: bool
    blanks: tuple[int, ...] | None
    utf8: bool
    sha256: str


def _bytes(path: Path) -> _Bytes:
    """Read the bytes once, fast: their letters, quotation marks and line ends, and their SHA-256."""
    quoted, zeros, last = False, False, b"\n"
    returns = pairs = feeds = 0
    blanks: list[int] = []
    utf8: codecs.IncrementalDecoder | None = codecs.getincrementaldecoder("utf-8")()
    digest = hashlib.sha256()
    with path.open("rb") as opened:
        while chunk := opened.read(MEGABYTE):
            digest.update(chunk)
            quoted = quoted or b'"' in chunk
            # DuckDB takes a zero for the end of a text.
            zeros = zeros or b"\x00" in chunk
            if utf8:
                try:
                    utf8.decode(chunk)
                except UnicodeDecodeError:
                    utf8 = None
            seen, before = last + chunk, len(last)
            if b"\r" in seen:
                returns += chunk.count(b"\r")
                pairs += seen.count(b"\r\n", before - 1)
            if len(blanks) <= _BLANKS_KNOWN and (b"\n\n" in seen or (returns and b"\n\r\n" in seen)):
                ends = [match.end() for match in _BLANK.finditer(seen) if match.end() > before]
                blanks += [feeds + seen.count(b"\n", before, end) for end in ends]
            feeds += chunk.count(b"\n")
            last = seen[-2:]
    there = (("\r\n", pairs), ("\r", returns > pairs), ("\n", feeds > pairs))
    line_ends = [end for end, seen in there if seen]
    return _Bytes(
        quoted,
        line_ends[0] if line_ends else "\n",
        zeros or len(line_ends) > 1,
        None if returns > pairs or len(blanks) > _BLANKS_KNOWN else tuple(blanks),
        utf8 is not None and not utf8.getstate()[0],
        digest.hexdigest(),
    )


def _encoding(path: Path) -> str:
    """UTF-8, else what Windows wrote before it."""
    with path.open("rb") as opened:
        return "utf-8-sig" if _is_utf8(iter(lambda: opened.read(MEGABYTE), b"")) else "cp1252"


def _wide(head: bytes) -> str:
    """UTF-16, with its mark or without: then every other byte of Western text is zero."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    zeros = [head[start::2].count(0) for start in (0, 1)]
    half = len(head) // 2
    if half and max(zeros) > 0.4 * half and min(zeros) < 0.1 * half:
        return "utf-16-be" if zeros[0] > zeros[1] else "utf-16-le"
    return ""


def _rewritten(path: Path, encoding: str, sha256: str) -> Path:
    """A copy in UTF-8 with even line ends, in a folder of this process alone."""
    copy = _copy(sha256, encoding)
    try:
        with (
            path.open(encoding=encoding, newline=None) as source,
            copy.open("w", encoding="utf-8", newline="\n") as target,
        ):
            while part := source.read(MEGABYTE):
                target.write(part.replace("\x00", ""))
    except UnicodeError as broken:
        raise DataError(
            N_("The letters of {file} cannot be read. Save the file once more as CSV UTF-8."), file=path
        ) from broken
    return copy


def _copy(sha256: str, what: str) -> Path:
    """Where a copy of a file goes: under a name of its contents, for a file may change between two readings."""
    return scratch() / f"{hashlib.sha256(f'{sha256} {what}'.encode()).hexdigest()}.csv"


def _reader(lines: Iterable[str], separator: str, quoted: bool = True) -> "Reader":
    csv.field_size_limit(_LONGEST_LINE)
    return csv.reader(
        lines,
        delimiter=separator,
        quoting=csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE,
        skipinitialspace=quoted,
    )


def _whole_records(beginning: bytes, separator: str) -> bytes:
    """The beginning of a file without its last record, which may be in half."""
    lines = beginning.splitlines(keepends=True)
    reader, ends = _reader((line.decode("utf-8", errors="replace") for line in lines), separator), [0, 0]
    with suppress(csv.Error):
        ends.extend(reader.line_num for _record in reader)
    return b"".join(lines[: ends[-2] or len(lines)])


def _heading(
    beginning: str, recognised: Callable[[Sequence[str]], bool], path: Path
) -> tuple[str, tuple[str, ...], int, int]:
    """The separator, the headings, and the records and the lines up to them."""
    told = re.match(r"sep=(.)\s*?[\r\n]", beginning)
    fallback = None
    for separator in told[1] if told else sorted(_SEPARATORS, key=lambda mark: -beginning[:4096].count(mark)):
        reader = _reader(io.StringIO(beginning, newline=""), separator)
        records: list[tuple[list[str], int]] = []
        with suppress(csv.Error):
            records.extend((record, reader.line_num) for record in islice(reader, HEADING_WITHIN))
        for at, (record, lines) in enumerate(records):
            if len(record) < 2 or (told and at == 0):
                continue
            if recognised(record):
                return separator, tuple(record), at + 1, lines
            if fallback is None and any(cell.strip() for cell in record):
                fallback = separator, tuple(record), at + 1, lines
    if fallback is None:
        raise not_a_table(path)
    return fallback


def not_a_table(path: Path) -> DataError:
    """What to say of a file that is something else."""
    return DataError(
        N_(
            "The file {file} is not a table that can be read. Give a CSV file with a heading on its "
            "first line, an Excel workbook (.xlsx), or a Parquet or DuckDB file."
        ),
        file=path,
    )
