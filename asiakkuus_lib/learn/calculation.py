"""Calculations and values as people write them on paper: units, thousands apart, the signs of a printed page.

Nothing is run here: a line's text is read, and what was meant is said in the form that Python takes.
"""

import ast
import re

from asiakkuus_lib.errors import N_
from asiakkuus_lib.learn.as_typed import as_number, unquoted, with_point
from asiakkuus_lib.learn.columns import parsed
from asiakkuus_lib.locale import translate as _

NO_UNIT = N_("Write the number alone, without a unit: {meant}.")
NO_UNITS = N_("Write the numbers without units and spaces, with a point for decimals: {meant}.")
SIGN_OFF = N_("Leave the sign {sign} out. A value has no unit in Python.")
PERCENT = N_("Python does not know the sign % as per cent. Write {typed} % as {meant}.")
PARTED_NUMBER = N_("There are no spaces inside a number. Write {meant}.")
INTERVAL = N_("Write the two ends of an interval in square brackets, with a comma between: {meant}.")
MINUS = N_("The minus sign is of the wrong kind. Type it again from the keyboard: -.")
INTERVAL_OR_MINUS = N_(
    "Python does not know the dash. If you mean an interval, write its two ends in square brackets: {meant}. "
    "If you mean a subtraction, type the minus sign again from the keyboard: -."
)
VALUES_APART = N_("There should be commas between the values. Write {meant}.")
COMMAND = N_(
    "This is a command, and it goes into the terminal and not into a cell. In JupyterLab the terminal opens from "
    "the menu: File, New, Terminal."
)
RESULT_TOO = N_(
    "There is one equals sign too many. Write only the calculation, and Python works out the result: {meant}."
)
COMPARE = N_("Two equals signs compare, one stores. Write here two: {meant}.")
COMPARES = N_("Two equals signs compare, one stores. Write two of them: ==.")

SPACE = "[ \u00a0\u202f]"
NUMBER = rf"(?:\d{{1,3}}(?:{SPACE}\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*)"
SIGN_OF_UNIT = r"[€$£°]"
UNIT = rf"\s*(?:{SIGN_OF_UNIT}(?:\s*/\s*[^\W\d_]{{1,9}}\b)?|[^\W\d_]{{1,12}}(?=\s*(?:[,)\]}}*/+]|$)))"
WITH_UNIT = re.compile(rf"(?<![\w.])({NUMBER}){UNIT}")
PARTED = re.compile(rf"(?<![\w.,])\d{{1,3}}(?:{SPACE}\d{{3}})+(?:[.,]\d+)?(?![\w.])")
PERCENTS = re.compile(r"(?<![\w.])(\d+(?:[.,]\d+)?)\s*(?:%|prosent\w*|per\s?cent)\s*(?=[,)\]}*/+-]|$)")
END = r"[-\u2212]?\s?\d+(?:[.,]\d+)?|[^\W\d]\w*(?:\.[^\W\d]\w*)+"
ENDS = re.compile(rf"({END})\s*(\.{{2,3}}|\u2026|\u2013|\u2014)\s*({END})")
# The first words of commands, each with what may follow it: "asiakkuus on pitkä suhde" is Finnish prose.
COMMANDS = re.compile(
    r"(?:asiakkuus\s+(?:lab|workbook|answers|reports?|check-data|template|workshop|doctor|--\w+)"
    r"|(?:git|uv)\s+[a-z]+|jupyter\s+lab|python3?\s+-m)\b[^=]*"
)
SIGNS = str.maketrans({"×": "*", "·": "*", "∙": "*", "÷": "/", "\u2212": "-", "\u2013": "-"})
LONGEST = 80


def in_python(calculation: str) -> str:
    """A calculation without units, per cents and spaces inside numbers; empty if Python would not take even that.

    Examples
    --------
    >>> in_python("40 000 € + 8 € · 10 000"), in_python("12 €/35 %"), in_python("(1 234,50 €, 3)"), in_python("12 € +")
    ('40000 + 8 * 10000', '12/0.35', '(1234.50, 3)', '')
    """
    bare = PERCENTS.sub(lambda found: as_number(f"{found[1]} %"), calculation)
    bare = WITH_UNIT.sub(lambda found: with_point(found[1]), bare)
    bare = PARTED.sub(lambda found: with_point(found[0]), bare)
    bare = re.sub(r"(?<![\w.,])(\d+),(\d+)(?![\w.,])", r"\1.\2", bare).translate(SIGNS).strip()
    return bare if len(bare) <= LONGEST and _is_value(bare) else ""


def _is_value(text: str) -> bool:
    body = parsed(text).body
    return len(body) == 1 and isinstance(body[0], ast.Expr)


def units(line: str) -> str:
    """What to say of the first number with a unit in a line; empty if there is none.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> units("x = 120 000 €"), units("x = 40 000 € + 80 000 €")[-14:], units("x = 12")
    ('Write the number alone, without a unit: 120000.', '40000 + 80000.', '')
    """
    apart = re.compile(r"(?:^|[=(\[{,:+*/<>-])\s*$")  # a number after a word is no answer with a unit
    found = [number for number in WITH_UNIT.finditer(line) if apart.search(line[: number.start()])]
    if not found:
        return ""
    whole = in_python(re.sub(r"^\s*[^\W\d]\w*\s*=(?!=)", "", line))
    if (
        whole
        and not re.fullmatch(r"[-\d.]+", whole)
        and (len(found) > 1 or PARTED.search(line) or re.search(r"%|\d,\d", line))
    ):
        return _(NO_UNITS).format(meant=whole)
    return _(NO_UNIT).format(meant=with_point(found[0][1]))


def sign_left_over(line: str) -> str:
    """What to say of a sign of a unit after brackets or a name; empty if there is none.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> sign_left_over("x = [low, high]€"), sign_left_over("x = €")
    ('Leave the sign € out. A value has no unit in Python.', '')
    """
    found = re.search(rf"[\w)\]]\s*({SIGN_OF_UNIT})(?=\s*(?:[,)\]}}*/+-]|$))", line)
    return _(SIGN_OFF).format(sign=found[1]) if found else ""


def interval(line: str) -> str:
    """What to say of an interval that is written with dots or a dash between its ends; empty if there is none.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> interval("x = -2,38 … 15,70")[-15:], interval("x = d.low...d.high")[-16:], interval("x = 5 + …")
    ('[-2.38, 15.70].', '[d.low, d.high].', '')
    """
    match = re.fullmatch(rf"\s*(?:[^\W\d]\w*\s*=\s*)?[\[(]?\s*{ENDS.pattern}\s*[\])]?\s*", line)
    if not match:
        return ""
    low, mark, high = match.groups()
    ends = ", ".join(with_point(end).replace("\u2212", "-") for end in (low, high))
    dash = mark in "\u2013\u2014" and low[0] not in "-\u2212"
    return _(INTERVAL_OR_MINUS if dash else INTERVAL).format(meant=f"[{ends}]")


def values_apart(line: str) -> str:
    """What to say of values with no commas between them; empty if there are none such.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> values_apart("x = True False True"), values_apart("x = [5 0 6]")[-16:]
    ('There should be commas between the values. Write [True, False, True].', 'Write [5, 0, 6].')
    >>> values_apart("x = True, False"), values_apart("x = not True")
    ('', '')
    """
    match = re.fullmatch(r"\s*[^\W\d]\w*\s*=\s*[\[(]?\s*([^\[\](){}=]+?)\s*[\])]?\s*", line)
    if not match:
        return ""
    values = re.split(r"\s*,\s*|\s+", match[1])
    plain = [value for value in values if re.fullmatch(r"True|False|None|-?\d+(?:\.\d+)?", value)]
    spaces = re.search(r"[^\s,]\s+[^\s,]", match[1])
    return _(VALUES_APART).format(meant=f"[{', '.join(values)}]") if spaces and len(plain) == len(values) else ""


def command(line: str) -> str:
    """What to say of a command of the terminal in a cell; empty if there is none.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> command("asiakkuus answers")[:17], command("x = asiakkuus answers")[:17], command("asiakkuus on suhde")
    ('This is a command', 'This is a command', '')
    """
    typed = re.sub(r"^\s*(?:[^\W\d]\w*\s*=\s*)?[$>!]?\s*", "", line)
    return _(COMMAND) if COMMANDS.fullmatch(typed) else ""


def one_equals_too_many(line: str) -> str:
    """What to say of a result that is written after its calculation, or of one equals sign where two compare.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> one_equals_too_many("x = 12/0.35=34.29")[-12:], one_equals_too_many('r = t[t["a"] = 0]')[-12:]
    ('x = 12/0.35.', 't["a"] == 0.')
    >>> one_equals_too_many("5 = x"), one_equals_too_many("f(a=5)")
    ('', '')
    """
    bare = unquoted(line)
    if match := re.fullmatch(r"\s*([^\W\d]\w*)\s*=\s*([^=\[{]*[-+*/][^=\[{]*?)\s*=\s*[-\d.,]+\s*", bare):
        return _(RESULT_TOO).format(meant=f"{match[1]} = {match[2]}")
    for sign in re.finditer(r"(?<![=<>!])=(?!=)", bare):
        head = bare[: sign.start()]
        inside = head.rfind("[") > head.rfind("]") or (head.count("[") > head.count("]"))
        if inside and head.count("(") <= head.count(")"):
            left = re.search(r"[\w.]+(?:\[[^\[\]]*\])?\s*$", line[: sign.start()])
            right = re.match(r"\s*(?:\"[^\"]*\"|'[^']*'|[-\w.]+)", line[sign.end() :])
            if left and right:
                return _(COMPARE).format(meant=f"{left[0].strip()} == {right[0].strip()}")
            return _(COMPARES)
    return ""
