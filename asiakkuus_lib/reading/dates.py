"""How a column writes its days: day first or month first, decided from the whole column."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from asiakkuus_lib.advice import Setting
from asiakkuus_lib.errors import N_, DataError
from asiakkuus_lib.reading.sql import let_sql, text

DATE_ORDERS = ("auto", "day_first", "month_first")
EARLIEST, LATEST = 1900, 2100

# Hours and minutes, then seconds or a zone; not the rest of a second date.
_TIME = (
    r"(?:(?:[T,]| *klo|) *(?:[01]?\d|2[0-4])[:.][0-5]\d(?:[:.][0-5]\d(?:[.,]\d+)?)?"
    r"(?: *(?:[-+]\d|[A-Za-z(]).*)?)?"
)
_PARTS = r"(\d{1,4})[-./ ]+(\d{1,2})[-./ ]+(\d{1,4})\.?"
_DAY_FORMATS = (
    (r"\d{4}-\d{1,2}-\d{1,2}", "%Y-%m-%d"),
    (r"\d{1,2}\.\d{1,2}\.\d{4}", "%d.%m.%Y"),
    (r"\d{1,2}/\d{1,2}/\d{4}", "%d/%m/%Y"),
    (r"(?:19|20)\d{6}", "%Y%m%d"),
)
# Formats, of both orders, that tell a day and nothing more.
DAYS = {day for _cell, day in _DAY_FORMATS} | {"%m/%d/%Y", "%m.%d.%Y"}
_TIME_FORMATS = (
    ("", ""),
    (r" \d{1,2}:\d{2}", " %H:%M"),
    (r"T\d{1,2}:\d{2}", "T%H:%M"),
    (r" \d{1,2}:\d{2}:\d{2}", " %H:%M:%S"),
    (r"T\d{1,2}:\d{2}:\d{2}", "T%H:%M:%S"),
)


@dataclass(frozen=True)
class DateForm:
    """How a column writes its days.

    Parameters
    ----------
    day_first : bool
        Whether 1.2. is the first of February.
    usual : str
        The format of most cells, read on the short way; "" when there is none.
    """

    day_first: bool
    usual: str


def day_text_sql(cell: str) -> str:
    """SQL for the part of a cell that tells the day: one cell of each day tells as much as millions."""
    return f"regexp_extract({cell}, '^[0-9]+(?:[-./][0-9]+)*')"


def decide(cells: Iterable[str], file: str, date_order: str = "auto", dots: bool = True) -> DateForm:
    """Decide how a column writes its days, from all of its cells.

    Parameters
    ----------
    cells : iterable of str
        At least one cell of each day (see `day_text_sql`).
    file : str
        Name of the file, for the message.
    date_order : str
        "auto", or what the reader has told: "day_first" or "month_first".
    dots : bool
        Whether dots may decide, where every date is written with them and nothing else does: no
        country writes the month first with dots.

    Raises
    ------
    DataError
        If nothing tells whether the day or the month comes first.

    Examples
    --------
    >>> decide(["1/2/2026", "13/2/2026"], "x.csv")
    DateForm(day_first=True, usual='%d/%m/%Y')
    """
    seen = [cell.strip() for cell in cells]
    parts = re.compile(r"(\d{1,2})([-./])(\d{1,2})[-./](?:\d{4}|\d{2})\b")
    # A date that is none either way (13.13.) tells nothing of the others; it is named by its line.
    parted = [match for match in map(parts.match, seen) if match and min(int(match[1]), int(match[3])) <= 12]
    first = any(12 < int(match[1]) <= 31 for match in parted)
    second = any(12 < int(match[3]) <= 31 for match in parted)
    same = all(match[1].lstrip("0") == match[3].lstrip("0") for match in parted)
    if date_order != "auto":
        day_first = date_order == "day_first"
    elif first and second:
        raise DataError(
            N_(
                "{file}: some dates only make sense day first, others only month first. Tell which is right: "
                "{day_first} or {month_first}; the others are then named by their lines."
            ),
            file=file,
            day_first=Setting("date_order", "day_first"),
            month_first=Setting("date_order", "month_first"),
        )
    elif first and _year_first(seen):
        raise DataError(
            N_(
                "{file}: dates like {example} could begin with the year or end with it, and nothing in the column "
                "decides. Write the years with four digits, or tell that the year is last: {day_first}."
            ),
            file=file,
            example=min(match[0] for match in parted),
            day_first=Setting("date_order", "day_first"),
        )
    elif first or second:
        day_first = first
    elif same or (dots and all(match[2] == "." for match in parted)):
        day_first = True
    else:
        raise DataError(
            N_(
                "{file}: dates like {example} could be day first or month first, and nothing in the column "
                "decides. Tell which: {day_first} or {month_first}."
            ),
            file=file,
            example=min(match[0] for match in parted),
            day_first=Setting("date_order", "day_first"),
            month_first=Setting("date_order", "month_first"),
        )
    return DateForm(day_first, _usual(seen, day_first))


def _year_first(seen: Iterable[str]) -> bool:
    """Whether short dates could be read from the year to the day just as well: 26-01-05."""
    short = [match for match in map(re.compile(r"(\d{2})[-/](\d{2})[-/](\d{2})").fullmatch, seen) if match]
    return bool(short) and all(int(match[2]) <= 12 and 1 <= int(match[3]) <= 31 for match in short)


def _usual(seen: list[str], day_first: bool) -> str:
    best, most = "", 0
    for day, day_format in _DAY_FORMATS:
        for time, time_format in _TIME_FORMATS:
            fitting = sum(map(bool, map(re.compile(day + time).fullmatch, seen)))
            if fitting > most:
                best, most = day_format + time_format, fitting
    return best.replace("%d/%m", "%m/%d").replace("%d.%m", "%m.%d") if not day_first else best


def quick_sql(cell: str, form: DateForm) -> str:
    """SQL that reads days in the usual format of the column; NULL for all others."""
    return believable_sql(f"try_strptime({cell}, {text(form.usual)})::date") if form.usual else "null::date"


def careful_sql(cell: str, form: DateForm) -> str:
    """SQL that reads days in every format known; NULL where there is none.

    The day is taken as it is written: neither a time nor a zone after it changes it.
    """
    trimmed = f"trim({cell})"
    # A pattern costs when it is planned as well as when it is used: each stands once, and is asked of a cell once.
    seen = (
        f"{{parts: regexp_extract({trimmed}, {text('^' + _PARTS + _TIME + '$')}, ['first', 'second', 'third']), "
        f"compact: regexp_extract({trimmed}, {text('^((?:19|20)[0-9]{6})' + _TIME + '$')}, 1), "
        f"serial: regexp_extract({trimmed}, '^([2-7][0-9]{{4}})(?:[.,][0-9]+)?$', 1), trimmed: {trimmed}}}"
    )
    first, second, third = (f"seen.parts.{name}" for name in ("first", "second", "third"))
    day, month = (first, second) if form.day_first else (second, first)
    short_year = f"(case when try_cast({third} as integer) < 69 then '20' else '19' end || {third})"

    def made(year: str, month: str, day: str) -> str:
        return f"try_cast({year} || '-' || lpad({month}, 2, '0') || '-' || lpad({day}, 2, '0') as date)"

    read = f"""case
        when length({first}) = 4 then {made(first, second, third)}
        when length({first}) between 1 and 2 and length({third}) = 4 then {made(third, month, day)}
        when length({first}) between 1 and 2 and length({third}) = 2 then {made(short_year, month, day)}
        when seen.compact <> '' then try_strptime(seen.compact, '%Y%m%d')::date
        when seen.serial <> '' then date '1899-12-30' + try_cast(seen.serial as integer)
        when regexp_full_match(seen.trimmed, '[0-9]+e-[0-9]+')
            then date '1899-12-30' + try_cast(floor(try_cast(seen.trimmed as double)) as integer)
        end"""
    return let_sql("read", let_sql("seen", seen, read), believable_sql("read"))


def believable_sql(day: str) -> str:
    """SQL that takes away days of years that nobody means: 0026 and 2226 are slips of the keyboard."""
    return f"case when {day} between date '{EARLIEST}-01-01' and date '{LATEST}-12-31' then {day} end"
