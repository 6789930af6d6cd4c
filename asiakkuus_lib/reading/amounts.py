"""How a column writes its amounts of money: decided from the whole column, then read by DuckDB."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from asiakkuus_lib.advice import Setting
from asiakkuus_lib.errors import N_, DataError
from asiakkuus_lib.reading.sql import let_sql, text
from asiakkuus_lib.typed import MINUSES, SPACES

# More than any customer pays: a slip of the keyboard, or a number of another kind.
LARGEST = 1e10
DECIMAL_MARKS = {"comma": ",", "point": "."}

_CURRENCIES = {
    "EUR": ("€", "eur", "euroa"),
    "USD": ("us$", "$", "usd"),
    "GBP": ("£", "gbp"),
    "SEK": ("sek",),
    "NOK": ("nok",),
    "DKK": ("dkk",),
    "CHF": ("chf",),
    "PLN": ("pln", "zł"),
    # Several countries have crowns; the column's name may tell which.
    "": ("kr.", "kr"),
}
_CODE = {mark: code for code, marks in _CURRENCIES.items() for mark in marks}
_MARKS = "|".join(re.escape(mark) for mark in sorted(_CODE, key=len, reverse=True))
_ENDING = r"[,.:]--?$"


@dataclass(frozen=True)
class AmountForm:
    """How a column writes its amounts.

    Parameters
    ----------
    decimal : str
        "," or "."; "" when no cell has either.
    currency : str
        ISO 4217 code that the cells tell, or "".
    marks : tuple of str
        The currency marks that stand in the cells, in small letters.
    """

    decimal: str
    currency: str = ""
    marks: tuple[str, ...] = ()


def shape_sql(cell: str) -> str:
    """SQL for the shape of an amount: one cell of each shape tells as much as millions.

    Digits become 9, but for zero: a number that begins with one is no thousand.
    """
    return f"translate({cell}, '12345678', '99999999')"


def decide(cells: Iterable[str], file: str, decimal_mark: str = "auto") -> AmountForm:
    """Decide how a column writes its amounts, from all of its cells.

    Parameters
    ----------
    cells : iterable of str
        At least one cell of each shape (see `shape_sql`).
    file : str
        Name of the file, for the message.
    decimal_mark : str
        "auto", or what the reader has told: "comma" or "point".

    Raises
    ------
    DataError
        If the column mixes currencies, or nothing tells whether 1.234 is a thousand or a decimal.

    Examples
    --------
    >>> decide(["1 234,50 €", "0,99"], "x.csv")
    AmountForm(decimal=',', currency='EUR', marks=('€',))
    >>> decide(["1,234.50", "99"], "x.csv").decimal
    '.'
    """
    marks: set[str] = set()
    plain = []
    for cell in cells:
        marks.update(re.findall(_MARKS, cell.casefold()))
        plain.append(_plain(cell))
    codes = sorted({_CODE[mark] for mark in marks} - {""})
    if len(codes) > 1:
        raise DataError(
            N_("{file}: the amounts are in several currencies ({list}). Give one currency in a file."),
            file=file,
            list=", ".join(codes),
        )
    decimal = DECIMAL_MARKS.get(decimal_mark) or _decimal(plain, file)
    return AmountForm(decimal, codes[0] if codes else "", tuple(sorted(marks)))


def _plain(cell: str) -> str:
    bare = re.sub(rf"[{SPACES}]", "", cell)
    bare = re.sub(_MARKS, "", bare.casefold())
    return re.sub(_ENDING, "", bare).strip("()+-" + MINUSES)


def _decimal(plain: list[str], file: str) -> str:
    numbers = [cell for cell in plain if re.fullmatch(r"\d*([.,]\d+)+", cell)]
    votes = [mark for cell in numbers if (mark := _vote(cell))]
    if votes:
        # Where cells contradict each other, the fewer are refused later, one by one.
        return "," if votes.count(",") >= votes.count(".") else "."
    if numbers:
        raise DataError(
            N_(
                "{file}: nothing in the column tells whether {example} has thousands or decimals. "
                "Tell which mark comes before the decimals: {comma} or {point}."
            ),
            file=file,
            example=min(numbers),
            comma=Setting("decimal_mark", "comma"),
            point=Setting("decimal_mark", "point"),
        )
    return ""


def _vote(cell: str) -> str:
    """Which mark is the decimal one by the witness of one number, or ""."""
    if "," in cell and "." in cell:
        return "," if cell.rfind(",") > cell.rfind(".") else "."
    mark, other = (",", ".") if "," in cell else (".", ",")
    if cell.count(mark) > 1:
        return other
    return "" if _may_be_thousand(cell, mark) else mark


def _may_be_thousand(cell: str, mark: str) -> bool:
    return re.fullmatch(rf"[1-9]\d{{0,2}}{re.escape(mark)}\d{{3}}", cell) is not None


def quick_sql(cell: str, form: AmountForm) -> str:
    """SQL that reads plain numbers, as most cells of most files are; NULL for all others."""
    foreign = f"contains({cell}, '{_other(form)}') or contains({cell}, '_')"
    foreign += "" if form.decimal else f" or contains({cell}, '.')"
    point = f"replace({cell}, ',', '.')" if form.decimal == "," else cell
    return f"case when not ({foreign}) then try_cast({point} as double) end"


def careful_sql(cell: str, form: AmountForm) -> str:
    """SQL that reads amounts with spaces, brackets, signs and currencies; NULL where there is none.

    Thousands count only in proper groups: 12.50 in a column of decimal commas is a mistake, not 1250.
    """
    bare = f"translate({cell}, {text(MINUSES + SPACES)}, {text('-' * len(MINUSES) + ' ' * len(SPACES))})"
    if form.marks:
        marks = "|".join(re.escape(mark) for mark in sorted(form.marks, key=len, reverse=True))
        bare = f"regexp_replace({bare}, {text('(?i)' + marks)}, '', 'g')"
    bare = f"trim(regexp_replace(trim({bare}), {text(_ENDING)}, ''))"
    # (5,00) and 5,00- are negative; the sign may stand apart from the number.
    signed = f"regexp_replace(regexp_replace({bare}, '^\\( *([^()-]*?) *\\)$', '-\\1'), '^([^-]+?) *-$', '-\\1')"
    signed = f"regexp_replace({signed}, '^([+-]) +', '\\1')"
    whole, fraction = r"\d+|\d{1,3}( \d{3})+", ""
    if form.decimal:
        whole += rf"|\d{{1,3}}(\{_other(form)}\d{{3}})+"
        fraction = rf"(\{form.decimal}\d*)?"
    number = rf"[+-]?(({whole}){fraction}|{fraction.replace('*', '+').rstrip('?') or whole})([eE][+-]?\d+)?"
    digits = f"replace(replace(signed, ' ', ''), '{_other(form)}', '')"
    digits = f"replace({digits}, ',', '.')" if form.decimal == "," else digits
    read = f"case when regexp_full_match(signed, {text(number)}) then try_cast({digits} as double) end"
    return let_sql("signed", signed, read)


def believable_sql(amount: str) -> str:
    """SQL that takes away what is a number, but of no money: endless, or beyond belief."""
    return f"case when abs({amount}) < {LARGEST:.0f} then {amount} end"


def _other(form: AmountForm) -> str:
    return {",": ".", ".": ","}.get(form.decimal, ",")
