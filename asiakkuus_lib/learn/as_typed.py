"""Numbers, dates and words as people type them, found in the text of a cell before or after it has gone wrong.

Nothing is run here: a cell's text is read, and what was meant is said in the form that Python takes.
"""

import re
import tokenize
from collections.abc import Iterator
from contextlib import suppress
from io import StringIO

from asiakkuus_lib.errors import N_
from asiakkuus_lib.learn.reading import read_text_number
from asiakkuus_lib.locale import translate as _

QUOTED = re.compile(r"\"\"\".*?(?:\"\"\"|\Z)|'''.*?(?:'''|\Z)|\"[^\"\n]*\"?|'[^'\n]*'?|#[^\n]*", re.DOTALL)
SPLIT = re.compile(r"(?<![\w.,])\d+(?:,\d+)+(?![\w.]|,\d)")
THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+")
DECIMALS = re.compile(r"\d+,\d+")

DAY = r"(?:(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})|(?P<d2>\d{1,2})[./](?P<m2>\d{1,2})[./](?P<y2>\d{4}))"
A_DAY = re.compile(rf"(?<![\w.]){DAY}(?![\w.])")
THREE = r"(?P<y3>\d{4})\s*,\s*(?P<m3>\d{1,2})\s*,\s*(?P<d3>\d{1,2})"
IN_DATE = re.compile(rf"\bdate\(\s*[\"']?(?:{DAY}|{THREE})[\"']?\s*\)")

DECIMAL = N_("To Python {typed} is not one number: a comma separates numbers. Write {meant}.")
EITHER = N_(
    "To Python {typed} is not one number: a comma separates numbers. "
    "Write {whole} if you mean thousands, or {decimal} if the comma is for decimals."
)
MANY = N_(
    "A comma separates numbers in {typed}. Write decimals with a point, such as 0.5, and put a comma and a space "
    "between the numbers."
)

WORDS = {
    word: number
    for number, words in enumerate(
        (
            "zero nolla", "one yksi", "two kaksi", "three kolme", "four neljä", "five viisi", "six kuusi",
            "seven seitsemän", "eight kahdeksan", "nine yhdeksän", "ten kymmenen", "eleven yksitoista",
            "twelve kaksitoista",
        )
    )
    for word in words.split()
}  # fmt: skip


def unquoted(source: str) -> str:
    """A cell's text with its texts and comments blanked out, every other character in its place.

    Examples
    --------
    >>> unquoted('x = "1,5" + 2  # 3,5')
    'x =       + 2        '
    """
    return QUOTED.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), source)


def with_point(typed: str) -> str:
    """A number as Python takes it.

    Examples
    --------
    >>> with_point("0,5"), with_point("1 383,50"), with_point("12.9")
    ('0.5', '1383.50', '12.9')
    """
    return re.sub(r"\s", "", typed).replace(",", ".")


def split_numbers(source: str) -> list[str]:
    """Numbers of a cell that have a comma inside, with no space after it.

    Examples
    --------
    >>> split_numbers("clv([1,383, 500], 0.5, '2,5')"), split_numbers("(1, 2)")
    (['1,383'], [])
    """
    return SPLIT.findall(unquoted(source))


def surely_split(source: str) -> list[str]:
    """Those of `split_numbers` that can hardly be a list typed without spaces.

    They stand alone after an equals sign, or begin with 0, or have a part like 000, or stand in brackets where
    other commas do have a space after them.

    Examples
    --------
    >>> surely_split("x = 1,5"), surely_split("[1,000, 1,200]"), surely_split("(0,5, 0,3)"), surely_split("[10,20]")
    (['1,5'], ['1,000', '1,200'], ['0,5', '0,3'], [])
    """
    bare = unquoted(source)
    found = []
    for match in SPLIT.finditer(bare):
        piece = match[0]
        inside = re.split(r"[\[({]", bare[: match.start()])[-1] + re.split(r"[\])}]", bare[match.start() :])[0]
        alone = re.search(r"=\s*$", bare[: match.start()].rpartition("\n")[2]) and re.match(
            r"\s*(?:\n|\Z)", bare[match.end() :]
        )
        listed = piece.count(",") > 1 and not THOUSANDS.fullmatch(piece)
        spaced = re.search(r",\s", inside)
        zeros = re.search(r",0\d\d(?!\d)", piece) or re.fullmatch(r"0,\d+(?:,0,\d+)*", piece)
        if (alone and not listed) or zeros or (spaced and not listed):
            found.append(piece)
    return found


def comma_message(pieces: list[str]) -> tuple[str, dict[str, str]]:
    """What to say of the first number with a comma inside: a message of the catalogue and its values.

    Examples
    --------
    >>> comma_message(["0,5"])[1]
    {'typed': '0,5', 'meant': '0.5'}
    """
    typed = re.sub(r"^(0,\d+)(?:,0,\d+)+$", r"\1", pieces[0])
    plain = typed.replace(",", "")
    if THOUSANDS.fullmatch(typed) and typed.count(",") == 1:
        return EITHER, {"typed": typed, "whole": plain, "decimal": with_point(typed)}
    if THOUSANDS.fullmatch(typed):
        return DECIMAL, {"typed": typed, "meant": plain}
    if DECIMALS.fullmatch(typed):
        return DECIMAL, {"typed": typed, "meant": with_point(typed)}
    return MANY, {"typed": typed}


def about_commas(pieces: list[str]) -> str:
    """What to write in place of the first number with a comma inside; empty if there are none.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> about_commas(["0,5"])
    'To Python 0,5 is not one number: a comma separates numbers. Write 0.5.'
    """
    if not pieces:
        return ""
    template, values = comma_message(pieces)
    return _(template).format(**values)


def joined_texts(source: str) -> str:
    """How to write the first texts that stand side by side with no comma between; empty if there are none.

    Examples
    --------
    >>> joined_texts('x = ["a" "b", "c"]'), joined_texts('x = ["a", "b"]')
    ('"a", "b"', '')
    """
    found: list[str] = []
    for token in _tokens(source):
        if token.type == tokenize.STRING:
            found.append(token.string)
        elif len(found) > 1:
            break
        elif token.type not in {tokenize.NL, tokenize.COMMENT}:
            found = []
    return ", ".join(found) if len(found) > 1 else ""


def _tokens(source: str) -> Iterator[tokenize.TokenInfo]:
    with suppress(tokenize.TokenError, SyntaxError):
        yield from tokenize.generate_tokens(StringIO(source).readline)


def as_number(text: str) -> str:
    """A number written as text, in the form that Python takes; empty if it is none. Per cents become shares.

    Examples
    --------
    >>> as_number("60 %"), as_number("1 234,50 €"), as_number("0,3"), as_number("A12")
    ('0.6', '1234.5', '0.3', '')
    """
    readings = read_text_number(text)
    if not readings:
        return ""
    value = readings[0].value / 100 if readings[0].percent else readings[0].value
    return f"{value:.10g}"


def days_in(source: str) -> Iterator[tuple[int, int, int]]:
    """The dates that are written in a text, as year, month and day.

    Examples
    --------
    >>> list(days_in("as_of=1.1.2026")), list(days_in("date(2026, 01, 02)"))
    ([(2026, 1, 1)], [(2026, 1, 2)])
    """
    for pattern in (IN_DATE, A_DAY):
        for match in pattern.finditer(source):
            parts = match.groupdict()
            year, month, day = (
                next(filter(None, (parts.get(letter + n) for n in ("", "2", "3"))), "") for letter in "ymd"
            )
            yield int(year), int(month), int(day)


def calls_date(source: str) -> str:
    """How to write the call of `date` that a line has in another form; empty if there is none.

    Examples
    --------
    >>> calls_date("x = date(1.1.2026)"), calls_date('date("2026-01-01")'), calls_date("as_of=1.1.2026")
    ('date(2026, 1, 1)', 'date(2026, 1, 1)', '')
    """
    calls = ((match[0], "date({}, {}, {})".format(*next(days_in(match[0])))) for match in IN_DATE.finditer(source))
    return next((right for typed, right in calls if re.sub(r"\s", "", typed) != right.replace(" ", "")), "")
