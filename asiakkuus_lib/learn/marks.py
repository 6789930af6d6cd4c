"""Marks that people type for others: a colon for division, semicolons between items, brackets of another kind.

Nothing is run here: a cell's text is read, and what was meant is said with the marks that Python takes.
"""

import re
from collections.abc import Collection, Iterator

from asiakkuus_lib.errors import N_
from asiakkuus_lib.learn.as_typed import SPLIT, THOUSANDS, unquoted, with_point
from asiakkuus_lib.locale import translate as _

DIVIDE = N_("Divide with a slash (on a Finnish keyboard Shift+7): write / and not “{typed}”.")
TIMES = N_("The sign of multiplication is an asterisk: *.")
SEMICOLON = N_("Between items goes a comma, not a semicolon. Write {meant}.")
SEMICOLONS = N_(
    "Between items goes a comma, not a semicolon. Write decimals with a point, and thousands without a separator."
)
COMMA_ONLY = N_("Between items goes a comma, not a semicolon. Put a comma in the place of each.")
FIRST_ONLY = N_(
    "Only what stands before the first semicolon was stored. Between items goes a comma, and brackets go around "
    "them: {meant}."
)
DICT_COLON = N_("Inside curly brackets a colon goes between a name and its value: {meant}.")
DICT_VALUE = N_("A value is missing after a colon. Write your own value there.")
BRACES = N_(
    "Names and their values go in curly brackets, {{ }}. "
    "On a Finnish keyboard they are AltGr+7 and AltGr+0. Put them in place of {typed}."
)
NOT_A_DOT = N_("Between items goes a comma, not a full stop. Put a comma in its place.")
APOSTROPHES = N_('Two apostrophes make no quotation mark. Type the quotation mark itself: ".')
AROUND_BRACKETS = N_(
    "There are quotation marks around the brackets. Take those away: only each item has its own quotation marks."
)
COMPARISON = N_("The sign between the two that are compared is written {meant}, with no space inside. Write it again.")
NO_DOT = N_("A dot goes in front of the ending {ending}: .{ending}().")
UNDERSCORE = N_("The name has an underscore in it. Write {name}.")
OWN_WORDS = N_("Python takes your own words for code. They go between the quotation marks.")
ONE_TOO_MANY = N_(
    "There is a quotation mark too many at the end of the text. Put the three marks that end it on a line of their own."
)

CLOSING = {"(": ")", "[": "]", "{": "}"}
BLOCK = re.compile(r"\s*(?:if|elif|else|for|while|def|class|with|try|except|finally|match|case|lambda)\b")
WORD = re.compile(r"[(\"']*[^\W\d_]+(?:[-'’:][^\W\d_]+)*[.,;:!?)\"']*")
SAID = {
    re.compile(r"(?<=[\w)\]])\s+(jaettuna|jaettu|jaa|divided(?: by)?)\s+(?=[\w(])"): DIVIDE,
    re.compile(r"(?<=[\w)\]])\s+(kertaa|times)\s+(?=[\w(])"): TIMES,
}
COMPARISONS = {
    re.compile(r"=\s*<(?![<=])|<\s+=|\u2264"): "<=",
    re.compile(r"=\s*>(?![>=])|>\s+=|\u2265"): ">=",
    re.compile(r"=\s*!(?!=)|!\s+=|<>|\u2260"): "!=",
}
LONGEST = 120


def misread(cell: str) -> str:
    """What to say of the first mark in a cell that stands for another; empty if there is none.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> misread("x = (93:150)")[-20:], misread("x = [1,5; 2]")[-15:], misread('x = {"a": t[1:2]}')
    ('write / and not “:”.', 'Write [1.5, 2].', '')
    """
    bare = unquoted(cell)
    if re.search(r"=\s*(\"|')\s*[\[({]\s*\1", cell):
        return _(AROUND_BRACKETS)
    if re.search(r"(?<!')''\w+''(?!')", cell):
        return _(APOSTROPHES)
    for place, mark, opened in _marks(bare, ":;=÷×·∙"):
        around = bare[place - 1 : place + 2]
        bracket = bare[opened] if opened >= 0 else ""
        if mark == "÷":
            return _(DIVIDE).format(typed=mark)
        if mark in "×·∙":
            return _(TIMES)
        if mark == ";" and bracket == "{" and ":" not in re.split(r"[{,;]", bare[opened + 1 : place])[-1]:
            return _pair(cell, place)
        if mark == ";" and bracket:
            return _semicolon(cell, bare, opened)
        if mark == "=" and bracket == "{" and not re.search(r"[=!<>:]=|==", around):
            return _pair(cell, place)
        if mark == ":" and (told := _colon(cell, bare, place, opened)):
            return told
    for pattern, template in SAID.items():
        if word := pattern.search(bare):
            return _(template).format(typed=word[1])
    return _(NOT_A_DOT) if re.search(r"[\"']\s*\.\s*[\"']", cell) and re.search(r"[\[({]", bare) else ""


def comparison(line: str) -> str:
    """What to say of a sign of comparison whose marks are in another order, apart or another character; else empty.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> comparison("x = t[a =< 0]")[:58], comparison("x = t[a <= 0]"), comparison("x = <5>")
    ('The sign between the two that are compared is written <=, ', '', '')
    """
    bare = unquoted(line)
    found = (
        meant
        for sign, meant in COMPARISONS.items()
        for place in sign.finditer(bare)
        if not re.fullmatch(r"\s*[^\W\d]\w*\s*", bare[: place.start()])  # x = <5> stores, it does not compare
    )
    return next((_(COMPARISON).format(meant=meant) for meant in found), "")


def _marks(bare: str, wanted: str) -> Iterator[tuple[int, str, int]]:
    """Some marks of a text without its quoted parts, and where the bracket around each was opened (-1: none)."""
    opened: list[int] = []
    for place, mark in enumerate(bare):
        if mark in CLOSING:
            opened.append(place)
        elif mark in CLOSING.values() and opened:
            opened.pop()
        elif mark in wanted:
            yield place, mark, opened[-1] if opened else -1


def _colon(cell: str, bare: str, place: int, opened: int) -> str:
    """What to say of a colon, where it belongs to no slice, block or pair."""
    before, after = cell[:place].rstrip(), cell[place + 1 :].lstrip()
    bracket = bare[opened] if opened >= 0 else ""
    if after.startswith("=") or not before:
        return ""
    if bracket == "{":
        return _(DICT_VALUE) if after[:1] in {",", "}"} else ""
    if bracket in {"(", "["} and before[-1] in "\"'" and not _fetches(bare, opened):
        return _(BRACES).format(typed=f"{bracket} {CLOSING[bracket]}")
    line = bare[:place].rpartition("\n")[2]
    start = bare[opened + 1 : place] if bracket else line
    stored = bracket or re.search(r"(?<![=<>!])=(?!=)", line)
    head = bare[: max(opened, 0)].rpartition("\n")[2] or line
    if not stored or _fetches(bare, opened) or "lambda" in start or BLOCK.match(head):
        return ""
    divided = re.match(r"[\w)\]]", before[-1]) and re.match(r"[\w(]", after)
    return _(DIVIDE).format(typed=":") if divided else ""


def _fetches(bare: str, opened: int) -> bool:
    """Whether a square bracket fetches a part of what stands before it."""
    return opened > 0 and bare[opened] == "[" and bool(re.match(r"[\w)\]]", bare[opened - 1]))


def _semicolon(cell: str, bare: str, opened: int) -> str:
    depth, end = 0, len(cell)
    for place in range(opened, len(bare)):
        depth += (bare[place] in CLOSING) - (bare[place] in CLOSING.values())
        if not depth:
            end = place + 1
            break
    meant = with_commas(cell[opened:end])
    if not meant and not re.search(r"\d", bare[opened:end]):
        return _(COMMA_ONLY)
    return _(SEMICOLON).format(meant=meant) if meant else _(SEMICOLONS)


def with_commas(items: str) -> str:
    """Items that were typed with semicolons, as Python takes them; empty if it is not sure what is meant.

    Examples
    --------
    >>> with_commas("(0,5; 2)"), with_commas('["a; b"; "c"]'), with_commas("[1,240; 3]")
    ('(0.5, 2)', '["a; b", "c"]', '')
    """
    bare = unquoted(items)
    numbers = list(SPLIT.finditer(bare))
    if len(items) > LONGEST or "\n" in items or any(THOUSANDS.fullmatch(number[0]) for number in numbers):
        return ""
    marks = list(items)
    for number in numbers:
        marks[number.start() : number.end()] = with_point(number[0])
    for place, mark in enumerate(bare):
        if mark == ";":
            marks[place] = ","
    return "".join(marks)


def only_the_first(cell: str, brackets: str = "[]") -> str:
    """What to say of a cell that stored only the first of the items that semicolons part; empty for any other.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> only_the_first("x = 1/2; 3/4")[-16:], only_the_first("x = 1; y = 2"), only_the_first("x = 1; print(x)")
    ('hem: [1/2, 3/4].', '', '')
    """
    for line in cell.splitlines():
        name, _mark, items = line.partition("=")
        bare = unquoted(items)
        parts = bare.rstrip("; ").split(";")[1:]
        others = any(re.match(r"\s*[^\W\d]\w*\s*(?:\(|$)", part) for part in parts)  # such as print(x), or x alone
        if name.strip().isidentifier() and parts and not others and "=" not in bare and _is_outside(bare, ";"):
            meant = with_commas(items.strip().rstrip(";"))
            return _(FIRST_ONLY).format(meant=f"{brackets[0]}{meant}{brackets[1]}") if meant else _(SEMICOLONS)
    return ""


def _is_outside(bare: str, mark: str) -> bool:
    """Whether a mark stands in no brackets anywhere."""
    return all(opened < 0 for _place, _mark, opened in _marks(bare, mark))


def _pair(cell: str, place: int) -> str:
    """How to write the name and the value on either side of an equals sign inside curly brackets."""
    name = re.split(r"[{,;\n]", cell[:place])[-1].strip().strip("\"'")
    value = re.split(r"[,;}\n]", cell[place + 1 :])[0].strip()
    return _(DICT_COLON).format(meant=f'"{name}": {value or "…"}')


def dot_missing(line: str, endings: Collection[str]) -> str:
    """What to say of an ending with no dot in front of it; empty if there is none such.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> dot_missing("x = (a & b)sum()", ["sum"]), dot_missing("x = (a & b).sum()", ["sum"])
    ('A dot goes in front of the ending sum: .sum().', '')
    """
    for found in re.finditer(r"[\w)\]]\s*(?:(?<=[)\]])|(?<=\s)|,\s*)([a-z_]+)\s*\(\s*\)", unquoted(line)):
        if found[1] in endings:
            return _(NO_DOT).format(ending=found[1])
    return ""


def underscore_missing(line: str, names: Collection[str]) -> str:
    """What to say of a known name whose underscore was typed as a space or a hyphen; empty if there is none.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> underscore_missing("x = (in force & y)", ["in_force"]), underscore_missing("x = in_force", ["in_force"])
    ('The name has an underscore in it. Write in_force.', '')
    """
    bare = unquoted(line)
    for name in sorted(names, key=len, reverse=True):
        parted = re.escape(name).replace("_", r"(?:\s+|\s?[-\u2010\u2013]\s?|_)")
        if "_" in name.strip("_") and any(found[0] != name for found in re.finditer(rf"(?<!\w){parted}(?!\w)", bare)):
            return _(UNDERSCORE).format(name=name)
    return ""


def is_prose(line: str, names: Collection[str]) -> bool:
    """Whether a line is text in somebody's own words and not code.

    Examples
    --------
    >>> is_prose("The firm has 240 customers.", []), is_prose("x = 240 of them all", []), is_prose("a ja b", ["a", "b"])
    (True, False, False)
    """
    line = re.sub(r'"[^"\n]*"', '""', line)  # what stands between quotation marks is text already
    if re.search(r"[=\[{_&|]|\w\(|\w\.[^\W\d]\w*\(", line) or BLOCK.match(line):
        return False
    words = [word.strip(".,;:!?()\"'") for word in line.split() if WORD.fullmatch(word)]
    known = sum(word in names for word in words)
    few = len(words) == 2 and line.strip()[:1].isupper() and bool(re.search(r"\d", line))  # "Take 240 contacts"
    return (
        (len(words) >= 3 or few)
        and 2 * known < len(words)
        and words[0] not in {"from", "import", "return", "del", "not"}
    )


def one_quote_too_many(cell: str) -> bool:
    """Whether a text ends in one quotation mark more than the three that end it.

    Examples
    --------
    >>> one_quote_too_many('x = ' + '"' * 3 + 'so "it"' + '"' * 3), one_quote_too_many('x = ""')
    (True, False)
    """
    return bool(re.search(r"(?<!\")\"{4,5}(?!\")", cell))
