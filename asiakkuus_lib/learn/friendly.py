"""Python's errors in lessons and exercises, said in one clear message in the reader's language.

The whole traceback is kept: the magic `%tb` shows it.
"""

import ast
import builtins
import linecache
import re
import sys
import warnings
from contextlib import suppress
from keyword import iskeyword
from types import BuiltinFunctionType, FrameType, FunctionType, MethodType, ModuleType, TracebackType

import numpy as np
import pandas as pd

from asiakkuus_lib.errors import N_, AsiakkuusError
from asiakkuus_lib.learn.as_typed import (
    A_DAY,
    WORDS,
    about_commas,
    as_number,
    calls_date,
    days_in,
    joined_texts,
    split_numbers,
    surely_split,
    unquoted,
    with_point,
)
from asiakkuus_lib.learn.calculation import (
    COMPARES,
    MINUS,
    PARTED,
    PARTED_NUMBER,
    PERCENT,
    PERCENTS,
    command,
    interval,
    one_equals_too_many,
    sign_left_over,
    units,
    values_apart,
)
from asiakkuus_lib.learn.columns import (
    joined_by_word,
    last_column_only,
    parsed,
    part_not_there,
    truth_of_column,
    values_as_name,
)
from asiakkuus_lib.learn.given import ASKS, STORED, CellResult, Shell, changed, forget, missing, watch
from asiakkuus_lib.learn.marks import (
    ONE_TOO_MANY,
    OWN_WORDS,
    TIMES,
    comparison,
    dot_missing,
    is_prose,
    misread,
    one_quote_too_many,
    underscore_missing,
)
from asiakkuus_lib.learn.names import OF_DATETIME, in_module, in_table, near_in_module, nearest, own_names
from asiakkuus_lib.learn.operands import UNCALLED as BRACKETS_MISSING
from asiakkuus_lib.learn.operands import UNQUOTED, about_operands, beside_columns, endings, two_columns
from asiakkuus_lib.learn.state import Feedback, State
from asiakkuus_lib.learn.tasks import find_open_task, find_task
from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.show import say
from asiakkuus_lib.spelling import most_alike

MOST_TEXT = 20_000
OF_OPERANDS = (TypeError, ValueError, AttributeError, AssertionError, IndexError, NotImplementedError)
CALLABLE = (FunctionType, MethodType, BuiltinFunctionType)

# What Python says when it means no more than "invalid": then the line itself is looked at.
VAGUE = (
    r"leading zeros|invalid decimal literal|invalid syntax|invalid character"
    r"|cannot assign|forgot a comma"
)
EQUALS = r"'==' instead of '='|cannot assign|invalid syntax|':=' instead|forgot a comma"
CURLY_MARKS = "[\u201c\u201d\u201e\u201f\u2018\u2019\u00ab\u00bb]"
TWO_DATES = N_(
    "To subtract a date from another, write on the first line of the cell: from datetime import date "
    "and then count like this: {line}."
)
DATE_NUMBERS = N_("Inside the brackets of date there are three numbers, the year first and no zeros in front: {line}.")
DATE_ORDER = N_("There is no such day. The order inside the brackets of date is year, month, day: date(2026, 1, 31).")
DATE_QUOTED = N_('A date goes in quotation marks, the year first: "{day}".')
NO_NAME = N_("A name is missing before the equals sign. Write it there again, as it was.")
NO_VALUE = N_("There is nothing after the equals sign. Write your value there.")
NO_EQUALS = N_("The equals sign is missing. Write {line}.")
BRACKETS = N_("The number belongs in brackets: {line}.")
SIGN_QUOTED = N_('A sign such as {sign} goes in quotation marks: "{sign}".')
WORDS_QUOTED = N_('A text goes in quotation marks: "{text}".')
GO_ON = N_("The three dots mark the place where you go on by yourself. Write the rest in their place.")
CURLY = N_('These quotation marks are of the wrong kind. Type them again straight: ".')
TEXTS_APART = N_("A comma is missing between two texts. Write {meant}.")
SEVERAL_LINES = N_('A text of several lines goes between three quotation marks: """ in front of it and """ after it.')
APOSTROPHE = N_('There is an apostrophe inside the text, so use double quotation marks around it: ".')
WINDOWS = N_("In the path of a file write a slash, /, in place of \\.")
UNITS = N_("A number is written in a way that Python does not understand: use a decimal point and no units.")
SYNTAX = (
    (r"'[(\[{]' was never closed", N_("A bracket was opened but not closed.")),
    (
        r"incomplete input|unexpected EOF",
        N_("The cell ends too soon: a bracket is not closed, or the line below a colon is missing."),
    ),
    (r"does not match", N_("A bracket is closed with one of another kind, or one was left open before it.")),
    (r"unmatched", N_("There is one closing bracket too many.")),
    (r"unicodeescape|unicode error", WINDOWS),
    (r"unterminated", N_("A text begins with a quotation mark but does not end with one.")),
    (r"':' expected after dictionary key", N_("A colon is missing between a name and its value.")),
    (r"expected ':'", N_("A colon is missing from the end of the line.")),
    (r"forgot a comma", N_("Something is missing between two things: often a comma, or a quotation mark.")),
    (r"expected an indented block", N_("The line below the colon should be indented by four spaces.")),
    (r"unexpected indent|unindent", N_("There are too many or too few spaces at the beginning of the line.")),
    (
        r"'==' instead of '='|cannot assign|':=' instead",
        N_("A name goes to the left of the equals sign, a value to the right."),
    ),
    (r"invalid character '[€$£°]'", UNITS),
    (
        r"invalid character|non-printable",
        N_("There is a character that Python does not know. Type it again by hand."),
    ),
    (r"invalid decimal literal", UNITS),
    (
        r"leading zeros",
        N_("A whole number does not begin with a zero. If it is a code, put it in quotation marks."),
    ),
)  # fmt: skip

POWER = N_("The power of a number is written with two asterisks: {meant}.")
NUMBER_IN_QUOTES = N_("A number in quotation marks is text to Python. Write {meant} in place of {typed}.")
A_LIST = N_("{name} takes a list, even of one number. Put the number in square brackets: {meant}.")
NOT_YET_RUN = N_(
    "The cell of your answer has not been run yet. Write your answer in the cell above that begins with {name} =, "
    "run it (Shift+Enter), and then run this check."
)
RUN_ALL = N_(
    "“{name}” is not known yet, because the cells above have not been run. "
    "Choose Run ▸ Run All Cells from the menu at the top, and then come back here."
)
FIRST_CELL = N_(
    "“{name}” is not known yet, because the first cell of the page has not been run. "
    "Run it (Shift+Enter), and then come back here."
)
ZERO = N_("Here something is divided by zero. Check the number that you divide by.")
GAP = N_("There is still a ... in the place of a value. Put your own value there.")
BEGIN_ALIKE = N_("There is no “{name}” here. These names begin with it: {names}.")
NEAR = N_("There is no “{name}” here. Did you mean “{near}”?")
MISSING = N_("There is no “{name}” here. Check the spelling; capital letters count too.")
UNCALLED = N_("a function that has not been called (the brackets are missing)")
TYPES = {
    "int": N_("a number"),
    "float": N_("a number"),
    "numpy.float64": N_("a number"),
    "numpy.int64": N_("a number"),
    "str": N_("text"),
    "list": N_("a list"),
    "tuple": N_("a list"),
    "dict": N_("names and their values"),
    "set": N_("a set"),
    "DataFrame": N_("a table"),
    "Series": N_("a column of values"),
    "bool": N_("True or False"),
    "datetime.date": N_("a date"),
    "Timestamp": N_("a date"),
    "NoneType": N_("nothing at all"),
    "function": UNCALLED,
    "method": UNCALLED,
}


_page = "exercise"


def install(shell: Shell | None = None, page: str = "lesson") -> None:
    """Turn the errors of the notebook's own cells into one clear message each, and follow what its cells give.

    Numbers of NumPy are then shown as plain numbers.

    Parameters
    ----------
    shell : optional
        IPython's shell; the current one if not given. Outside IPython nothing happens.
    page : "lesson" or "exercise"
        On a lesson's page a name that is not known is made by running all the cells.
    """
    global _page
    shell = shell or _shell()
    if shell is not None:
        _page = page
        shell.set_custom_exc((Exception,), show_error)
        watch(shell)
        shell.events.register("post_run_cell", _notice)
        warnings.simplefilter("ignore", SyntaxWarning)  # what they warn of ends in an error, which is explained
        np.set_printoptions(legacy="1.25")  # a number is shown as 0.5, not as np.float64(0.5)


def uninstall(shell: Shell | None = None) -> None:
    """Show errors as Python does again."""
    global _page
    _page = "exercise"
    shell = shell or _shell()
    if shell is not None:
        shell.set_custom_exc((), None)
        with suppress(ValueError):  # it was not there
            shell.events.unregister("post_run_cell", _notice)
        warnings.simplefilter("default", SyntaxWarning)
        np.set_printoptions(legacy=False)
        forget()


def explain(error: BaseException, names: dict[str, object], tb: TracebackType | None = None) -> str:
    """Say in one message what went wrong.

    Parameters
    ----------
    error : BaseException
        The error.
    names : dict
        What is defined in the notebook.
    tb : traceback, optional
        Where it happened.

    Returns
    -------
    str
        The message; if there is nothing better to say, it quotes what Python says.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> print(explain(NameError("name 'custmers' is not defined", name="custmers"), {"customers": 1}))
    The name “custmers” is not defined. Perhaps the cell above where it is made has not been run,
    or ended in an error. Or did you mean “customers”?
    """
    if isinstance(error, SyntaxError):
        return _syntax(error, names)
    frame, line = _where(names, tb)
    if type(error) is NameError and (reply := _unanswered(error, frame)):
        return reply
    if isinstance(error, AsiakkuusError):
        commas = about_commas(surely_split(_statement(frame, line)))
        return f"{commas}\n\n{error}" if commas else str(error)
    deepest = _deepest(tb) if tb else None
    here = deepest is None or deepest is frame  # else it happened inside something that the cell called
    asked = deepest is not None and deepest.f_code.co_name == "__getattr__"
    message, mark = _typed(error, names, tb, frame, line)
    statement = _statement(frame, line)
    if message:
        line = _line_of(mark, frame, line)
    elif unequal := _no_equals(error, statement, names):
        message = unequal
    elif isinstance(error, OF_OPERANDS) and (
        told := dot_missing(statement, endings()) or about_operands(statement, error, names)
    ):
        message = told
    elif type(error) is KeyError:
        message = _key(error, names, tb, frame, line) if here or _labels(tb) else ""
    elif isinstance(error, TypeError):
        inside = part_not_there(statement, "", names) if "not supported between" in str(error) else ""
        message = inside or _type(error, here)
    elif here and type(error) is NameError:
        message = _name(error, names, _statement(frame, line))
    elif isinstance(error, AttributeError) and (here or asked):
        message = _attribute(error)
    elif here and isinstance(error, ZeroDivisionError):
        message = _(ZERO)
    elif isinstance(error, ValueError) and "truth value of a" in str(error):
        message = truth_of_column(_statement(frame, line))
    elif isinstance(error, ValueError) and "cannot assign without a target" in str(error):
        message = _(COMPARES)
    if isinstance(error, TypeError | AttributeError | LookupError) and (
        told := changed(statement, _before(frame, line))
    ):
        message = told
    return _at(frame, line, message or _quoted(error))


def _shell() -> Shell | None:
    module = sys.modules.get("IPython")
    return module.get_ipython() if module else None


def show_error(
    shell: Shell,
    etype: type[BaseException],
    error: BaseException,
    tb: TracebackType | None,
    tb_offset: int | None = None,
) -> None:
    """Show an error in plain words, as IPython asks a handler of errors to do."""
    sys.last_type, sys.last_value, sys.last_traceback = etype, error, tb  # what %tb shows
    if sys.version_info >= (3, 12):
        sys.last_exc = error
    try:
        message = explain(error, shell.user_ns, tb)
    except Exception:
        message = None
    if message is None:
        shell.showtraceback((etype, error, tb), tb_offset=tb_offset)
    else:
        shell._showtraceback(etype, error, [message])


def _notice(result: CellResult) -> None:
    """Say of a cell that ran well that it has a number with a comma in it; in an exercise the check does."""
    from IPython.display import display

    if _page == "lesson" and result.success and (said := about_commas(surely_split(result.info.raw_cell or ""))):
        display(say(said, kind="warning"))


def _quoted(error: BaseException) -> str:
    said = next((line.strip() for line in str(error).splitlines() if line.strip()), "")
    return _(N_("The cell stopped in an error. Python says: “{said}”")).format(
        said=(said or type(error).__name__)[:200]
    )


def _deepest(tb: TracebackType) -> FrameType:
    while tb.tb_next is not None:
        tb = tb.tb_next
    return tb.tb_frame


def _where(names: dict, tb: TracebackType | None) -> tuple[FrameType | None, int]:
    """The last place in the notebook's own cells."""
    frame, line = None, 0
    while tb is not None:
        if tb.tb_frame.f_globals is names:
            frame, line = tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next
    return frame, line


def _source(frame: FrameType | None, line: int) -> str:
    return linecache.getline(frame.f_code.co_filename, line).strip()[:160] if frame else ""


def _cell(frame: FrameType | None) -> str:
    return "".join(linecache.getlines(frame.f_code.co_filename))[:MOST_TEXT] if frame else ""


def _statement(frame: FrameType | None, line: int) -> str:
    """The whole statement that a line belongs to, also where it goes on over several lines."""
    source = _cell(frame)
    try:
        found = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.stmt)]
    except (SyntaxError, ValueError, RecursionError):
        return _source(frame, line)
    around = [node for node in found if node.lineno <= line <= (node.end_lineno or node.lineno)]
    whole = max(around, key=lambda node: node.lineno, default=None)
    return ast.get_source_segment(source, whole) or "" if whole else _source(frame, line)


def _before(frame: FrameType | None, line: int) -> str:
    """What a cell has before the statement that a line belongs to."""
    cell = _cell(frame)
    ended = [node.end_lineno or node.lineno for node in parsed(cell).body if (node.end_lineno or node.lineno) < line]
    return "\n".join(cell.splitlines()[: max(ended, default=0)])


def _line_of(mark: str, frame: FrameType | None, line: int) -> int:
    """The line of the cell that has a piece of text, the nearest before or at the line of an error first."""
    found = [number for number, text in enumerate(_cell(frame).splitlines(), 1) if mark and mark in text]
    return max((number for number in found if number <= line), default=min(found, default=line))


def _typed(
    error: BaseException, names: dict, tb: TracebackType | None, frame: FrameType | None, line: int
) -> tuple[str, str]:
    """What was typed in another way than Python takes it, if the error comes from that, and a piece of it."""
    said, statement = str(error), _statement(frame, line)
    if not statement or not isinstance(error, (TypeError, ValueError, AttributeError, ZeroDivisionError)):
        return "", ""
    if isinstance(error, ValueError) and re.search(r"month must be|day is out of range|year \S+ is out", said):
        return _(DATE_ORDER), ""
    if "'str' object cannot be interpreted as an integer" in said and (call := calls_date(statement)):
        return _(DATE_NUMBERS).format(line=call), ""
    if "for -: 'str' and 'str'" in said and len(days := list(days_in(statement))) == 2:
        return _(TWO_DATES).format(line=_between(days)), ""
    if re.search(r"for \^: .*float", said):
        power = re.search(r"([\w.]+)\s*\^\s*([\w.]+)", unquoted(statement))
        return (_(POWER).format(meant=f"{power[1]}**{power[2]}"), power[0]) if power else ("", "")
    inside = tb is not None and _deepest(tb) is not frame
    pieces = surely_split(statement)
    if isinstance(error, ZeroDivisionError) or "'tuple'" in said:
        pieces = split_numbers(statement) or surely_split(_cell(frame))
    if pieces:
        return about_commas(pieces), pieces[0]
    if re.search(r"ufunc '\w+'|for [-+*/]: '(?:float|int|str)' and '(?:float|int|str)'", said):
        told, piece = last_column_only(statement)
        if told:
            return told, piece
    texts = [*_texts(statement), *(_texts(_cell(frame)) if not inside else ())]
    if inside and (name := next((text for text in texts if text in own_names(names) and text in names), "")):
        return _(UNQUOTED).format(name=name), name
    if isinstance(error, (TypeError, ValueError)) and re.search("str|sequence", said) and "date" not in said:
        number = next(((text, as_number(text)) for text in texts if as_number(text)), None)
        if number:
            return _(NUMBER_IN_QUOTES).format(typed=f'"{number[0]}"', meant=number[1]), number[0]
    if re.search(r"no len\(\)|len\(\) of unsized|is not iterable|iteration over a 0-d", said) and inside:
        return _wants_list(tb, frame)
    return "", ""


def _texts(source: str) -> list[str]:
    """Short texts in quotation marks in a piece of code, the names of columns and other keys left out."""
    nodes = list(ast.walk(parsed(source)))
    keys = {id(key) for node in nodes if isinstance(node, ast.Subscript) for key in ast.walk(node.slice)}
    constants = [node.value for node in nodes if isinstance(node, ast.Constant) and id(node) not in keys]
    return [value for value in constants if isinstance(value, str) and len(value) < 60]


def _wants_list(tb: TracebackType | None, frame: FrameType | None) -> tuple[str, str]:
    """Which argument of a function of ours is a number where a list is wanted."""
    while tb is not None:
        called = tb.tb_frame
        function = called.f_globals.get(called.f_code.co_name)
        if called is not frame and isinstance(function, FunctionType):
            for name, hint in function.__annotations__.items():
                value = called.f_locals.get(name)
                if re.search(r"Sequence|list", str(hint)) and isinstance(value, int | float):
                    return _(A_LIST).format(name=name, meant=f"[{value}]"), f"{name}="
        tb = tb.tb_next
    return "", ""


def _no_equals(error: BaseException, statement: str, names: dict) -> str:
    """What to say of a name and a list side by side, which Python takes for fetching a part or for a call."""
    apart = re.fullmatch(r"([^\W\d]\w*)\s+([\[(].*)", statement, re.DOTALL)
    if not apart or iskeyword(apart[1]) or not isinstance(error, TypeError | IndexError | NameError | KeyError):
        return ""
    if isinstance(names.get(apart[1]), pd.DataFrame | pd.Series | FunctionType | type | ModuleType):
        return ""
    if isinstance(error, NameError) and getattr(error, "name", None) != apart[1]:
        return ""
    return _(NO_EQUALS).format(line=f"{apart[1]} = {apart[2]}")


def _unanswered(error: NameError, frame: FrameType | None) -> str:
    """The reply of a check whose answer has not been given, because its cell has not been run or ended in an error."""
    asked = re.match(r"\s*(?:check|reflect)\(\s*[\"']([^\"']+)[\"']\s*,\s*(\w+)\s*\)", _cell(frame))
    wanted = getattr(error, "name", None)
    if asked is None or asked[2] != wanted:
        return ""
    task, open_task = find_task(asked[1]), find_open_task(asked[1])
    own = re.match(rf"{wanted}\s*=", _(task.starter)) if task else open_task is not None and open_task.answer == wanted
    starter = _(task.starter) if task else f'{wanted} = """\n\n"""'
    told = missing(wanted, starter) or (_(NOT_YET_RUN).format(name=wanted) if own else "")
    return str(Feedback(asked[1], State.NOT_ANSWERED, told)) if told else ""


def _at(frame: FrameType | None, line: int, message: str) -> str:
    source = _source(frame, line)
    return f"{message}\n\n{_(N_('Line {line}')).format(line=line)}:  {source}" if source else message


def _name(error: NameError, names: dict, source: str) -> str:
    wanted = getattr(error, "name", None) or (re.findall(r"'(\w+)'", str(error)) or ["?"])[0]
    if told := missing(wanted):
        return told
    if place := in_module(wanted, names):
        template = _(N_("The name “{name}” is not used on its own. Write {place}."))
        return template.format(name=wanted, place=place)
    if wanted in ASKS and _page == "exercise":
        return _(FIRST_CELL).format(name=wanted)
    if wanted in OF_DATETIME:
        template = N_(
            "“{name}” has to be fetched before it is used. "
            "Write on the first line of the cell: from datetime import {name}"
        )
        return _(template).format(name=wanted)
    not_run = N_(
        "The name “{name}” is not defined. "
        "Perhaps the cell above where it is made has not been run, or ended in an error."
    )
    if number := WORDS.get(wanted.casefold()):
        return _(N_("Write the number in digits: {number}.")).format(number=number)
    if file := re.search(rf"=\s*({re.escape(wanted)}\.(?:xlsx|xls|csv|parquet|ods|json))\s*(?:#.*)?$", source):
        return _(WORDS_QUOTED).format(text=file[1])
    made = [name for name in own_names(names) if name in names]
    if parted := underscore_missing(source, [name for name in made if wanted in name.split("_")]):
        return parted
    near = (
        nearest(wanted, beside_columns(wanted, source, names))
        or nearest(wanted, own_names(names))
        or near_in_module(wanted, names)
    )
    if _page == "lesson" and not any(isinstance(value, ModuleType | FunctionType) for value in _made(names)):
        near = ""  # nothing has been run yet
    if callable(getattr(builtins, near, None)) and near.islower() and _is_word(wanted, source):
        near = ""  # nobody meant a function of Python's as an item of a list
    if not near and _is_word(wanted, source):
        quotes = N_(
            'There is no name “{name}” here. If it is meant to be text, put it in quotation marks: "{name}". '
            "Otherwise the cell above where the name is made may not have been run."
        )
        return _(quotes).format(name=wanted)
    near = near or in_table(wanted, names, source)
    if not near and _page == "lesson":
        return _(RUN_ALL).format(name=wanted)
    if near:
        more = _(N_("Or did you mean “{near}”?")).format(near=near)
    else:
        more = _(N_("If it is meant to be text, put it in quotation marks."))
    return f"{_(not_run).format(name=wanted)} {more}"


def _made(names: dict) -> list[object]:
    return [names[name] for name in own_names(names) if name in names]


def _is_word(wanted: str, source: str) -> bool:
    """Whether a name stands where a value is: alone after an equals sign, or as an item of a list."""
    values = [node.value for node in ast.walk(parsed(source)) if isinstance(node, ast.Assign | ast.AnnAssign)]
    values += [node.slice for node in ast.walk(parsed(source)) if isinstance(node, ast.Subscript)]
    values += [side for node in ast.walk(parsed(source)) if isinstance(node, ast.Compare) for side in node.comparators]
    items = [*values]
    for value in values:
        items += [item for part in ("elts", "keys", "values") for item in getattr(value, part, [])]
    return any(isinstance(item, ast.Name) and item.id == wanted for item in items)


def _attribute(error: AttributeError) -> str:
    """A name after a dot that is not there."""
    wanted, value = getattr(error, "name", None), getattr(error, "obj", None)
    if wanted is None or (value is None and "NoneType" not in str(error)):
        return ""
    if value is ...:
        return _(GAP)
    if isinstance(value, CALLABLE) and value.__name__.isidentifier():
        return _(BRACKETS_MISSING).format(name=value.__name__)
    there = [name for name in dir(value) if not name.startswith("_")]
    near = nearest(wanted, there) or most_alike(wanted, there, least=0.75)
    if near:
        return _(NEAR).format(name=wanted, near=near)
    if kind := TYPES.get(type(value).__name__):
        template = _(N_("Before the dot is {kind}, and it has no “{name}”."))
        return template.format(kind=_(kind), name=wanted)
    return _(MISSING).format(name=wanted)


def _syntax(error: SyntaxError, names: dict[str, object]) -> str:
    said = str(error.msg or "")
    source = (error.text or "").rstrip("\n")
    lines = linecache.getlines(error.filename or "")
    if "incomplete input" in said and any("".join(lines).count(quotes) % 2 for quotes in ('"""', "'''")):
        said = "unterminated text"  # IPython does not say what it waited for
    values = re.findall(r":\s*-?(\d+,\d+)(?=\s*[,}])", unquoted("".join(lines)[:MOST_TEXT]))
    if "dictionary key" in said and (pieces := values):
        return _pointed(about_commas(pieces), error.lineno or 1, source, source.find(pieces[0]) + 1)
    if "positional argument follows" in said and (pieces := surely_split("".join(lines)[:MOST_TEXT])):
        number = next(n for n, text in enumerate(lines, 1) if pieces[0] in text)
        column = lines[number - 1].index(pieces[0]) + 1
        return _pointed(about_commas(pieces), number, lines[number - 1].rstrip("\n"), column)
    general = N_("Python does not understand this line. Check the brackets, quotation marks and commas.")
    known = [words for pattern, words in SYNTAX if re.search(pattern, said)]
    vague = re.search(VAGUE, said)
    cell = "".join(lines)[:MOST_TEXT]
    known_names = [*own_names(names), *STORED.findall(cell)]
    message = _misread(said, source, cell, names, known_names)
    if not message and vague:
        message = joined_by_word(unquoted(source), known_names) or _called(source.strip(), names)
        message = message or _on_the_line(source, said)
    message = message or _([*known, general][0])
    return _pointed(message, error.lineno or 1, source, error.offset or 1) if source.strip() else message


def _misread(said: str, source: str, cell: str, names: dict[str, object], known: list[str]) -> str:
    """What stands in the place of another mark, or is text in the reader's own words."""
    if "unterminated" in said and one_quote_too_many(cell):
        return _(ONE_TOO_MANY)
    if (
        told := command(source)
        or comparison(source)
        or (one_equals_too_many(source) if re.search(EQUALS, said) else "")
    ):
        return told
    if re.search(VAGUE, said) and re.search(rf"(?:=|^)\s*{CURLY_MARKS}", source):
        return _(CURLY)
    if re.search(VAGUE, said) and re.search(r"[\d)\]]\s+[xX]\s+[\d(]", unquoted(source)):
        return _(TIMES)
    if "unterminated string" in said and (told := _unended(source, cell)):
        return told
    lines = [source, *(unquoted(cell).splitlines() if "unterminated" in said else ())]
    unread = re.search(rf"{VAGUE}|unterminated|unmatched", said) and not _is_inside(source, cell)
    if unread and any(is_prose(line, known) for line in lines):
        return _(OWN_WORDS)
    stored = re.fullmatch(r"\s*[^\W\d]\w*\s*=\s*([^\s=].*)", source)
    if re.search(VAGUE, said) and stored and is_prose(stored[1], known) and not joined_by_word(source, known):
        plain = len(stored[1]) <= 40 and '"' not in stored[1]
        return _(WORDS_QUOTED).format(text=stored[1].strip()) if plain else _(OWN_WORDS)
    if not re.search(rf"{VAGUE}|dictionary key|Maybe you meant", said):
        return ""
    if "''" not in source and (meant := joined_texts(_with_line_above(source, cell))):
        return _(TEXTS_APART).format(meant=meant)
    bare = unquoted(source)
    made = [name for name in names if name in known and "_" in name.strip("_")]
    return (
        misread(cell)
        or underscore_missing(bare, made)
        or two_columns(bare, names)
        or dot_missing(bare, endings())
        or _calculation_apart(source.strip(), known)
    )


def _with_line_above(source: str, cell: str) -> str:
    """A line of a cell and the one above it, for a comma may be missing at its end."""
    above = cell[: max(cell.find(source), 0)].rstrip().splitlines()
    return "\n".join(["(", *above[-1:], source])  # as inside brackets, where a line may go on


def _is_inside(source: str, cell: str) -> bool:
    """Whether a line of a cell goes on with brackets that were opened on a line above it."""
    bare = unquoted(cell[: max(cell.find(source), 0)])
    return sum(bare.count(mark) for mark in "([{") > sum(bare.count(mark) for mark in ")]}")


def _unended(source: str, cell: str) -> str:
    """What to say of a text that goes on over several lines, or has an apostrophe in it."""
    if re.search(r"=\s*'[^'\"]*\w'\w[^\"]*'?\s*$", source):
        return _(APOSTROPHE)
    after = cell.partition(source)[2]
    opens = re.match(r"\s*[^\W\d]\w*\s*=\s*([\"'])(?!\1)[^\"']*$", source)
    return _(SEVERAL_LINES) if opens and opens[1] in after and '"""' not in cell else ""


def _calculation_apart(source: str, known: list[str]) -> str:
    """What to say of a name and a calculation side by side, with no equals sign between."""
    apart = re.fullmatch(r"([^\W\d]\w*)\s+([^\W\d]\w*\s*[.(\[].*)", source)
    if apart and apart[1] in known and not iskeyword(apart[1]) and parsed(apart[2]).body:
        return _(NO_EQUALS).format(line=f"{apart[1]} = {apart[2]}")
    return ""


def _called(source: str, names: dict[str, object]) -> str:
    """What to say of a function and a number side by side, with no brackets around the number."""
    apart = re.fullmatch(r"(?:[^\W\d]\w*\s*=\s*)?([^\W\d]\w*)\s+(-?\d[\d.]*)", source)
    if not apart or not isinstance(names.get(apart[1]), FunctionType):
        return ""
    return _(BRACKETS).format(line=f"{apart[1]}({apart[2]})")


def _pointed(message: str, line: int, source: str, offset: int) -> str:
    """A message with the line below it, and a mark under a place of the line."""
    kept = source.lstrip()
    column = max(0, min(offset - 1 - (len(source) - len(kept)), len(kept)))
    head = _(N_("Line {line}")).format(line=line) + ":  "
    start = max(0, column - 100)
    return f"{message}\n\n{head}{kept[start : start + 160]}\n{' ' * (len(head) + column - start)}^"


def _on_the_line(source: str, said: str) -> str:
    """What is typed in another way than Python takes it, when Python says no more than "invalid"."""
    bare = unquoted(source).strip()
    if re.search(rf"invalid character '{CURLY_MARKS}'", said):
        return _(CURLY)
    if told := interval(bare):
        return told
    if re.search(r"invalid character '[\u2212\u2013\u2014]'", said):
        return _(MINUS)
    if "…" in bare or re.search(r"\.\.\.\s*[\w\"']", source):
        return _(GO_ON)
    if re.search(r"\d\s+[xX]\s+[\w(]", bare):
        return _(TIMES)
    if bare.startswith("=") and bare[1:2] != "=":
        return _(NO_NAME)
    if re.search(r"(?<![=<>!])=$", bare):
        return _(NO_VALUE)
    apart = re.fullmatch(
        r"([^\W\d]\w*)\s+(-?\d[\d.,]*|([\"']).*\3|[{].*[}]|-?\d[\d.]*(?:,\s+-?\d[\d.]*)+)", source.strip()
    )
    if apart and not iskeyword(apart[1]):
        value = with_point(apart[2]) if re.fullmatch(r"-?[\d.,]+", apart[2]) else apart[2]
        return _(NO_EQUALS).format(line=f"{apart[1]} = {value}")
    if call := calls_date(bare):
        return _(DATE_NUMBERS).format(line=call)
    if days := list(days_in(bare)):
        if len(days) == 2 and re.search(r"\d\s*[-\u2212\u2013]\s*\d", A_DAY.sub("1", bare)):
            return _(TWO_DATES).format(line=_between(days))
        return _(DATE_QUOTED).format(day="{}-{:02}-{:02}".format(*days[0]))
    if re.search(r"[€$£]", bare) and (told := units(bare)):
        return told
    if percent := PERCENTS.search(bare):
        return _(PERCENT).format(typed=percent[1], meant=as_number(f"{percent[1]} %"))
    if told := values_apart(bare) if not PARTED.search(bare) else "":
        return told
    if told := units(bare) or sign_left_over(bare):
        return told
    if sign := re.search(r"(?<![\d\s])\s*([€$£°?])(?=\s*(?:[,)\]}]|$))", bare):
        return _(SIGN_QUOTED).format(sign=sign[1])
    if parted := PARTED.search(bare):
        return _(PARTED_NUMBER).format(meant=with_point(parted[0]))
    if commas := about_commas(surely_split(source)):
        return commas
    text = re.search(r"=\s*([^\W\d_][\w\- ]*\s[\w\- ]*[^\W_])$", bare) if '"' not in source else None
    if text and not re.search(r"\b(?:and|or|not|in|is|if|else|for|lambda)\b", text[1]):
        return _(WORDS_QUOTED).format(text=text[1])
    return ""


def _between(days: list[tuple[int, int, int]]) -> str:
    return " - ".join("date({}, {}, {})".format(*day) for day in days)


def _key(error: KeyError, names: dict, tb: TracebackType | None, frame: FrameType | None, line: int) -> str:
    wanted = str(error.args[0]) if error.args else "?"
    there = _labels(tb) or _keys(names, frame, line)
    many = re.match(r"(?:None of \[)?(?:\w*\()?\[\s*(?:'([^']+)|([^\s,\]]+)).*\b(?:in the|not in) ", wanted, re.S)
    if many and (told := values_as_name(_statement(frame, line), there)):
        return told
    wanted = (many[1] or many[2] if many else wanted)[:60]  # pandas was asked for many at once
    for code in (_statement(frame, line), _source(frame, line)):  # or another statement on the same line
        if told := part_not_there(code, wanted, names, _cell(frame)):
            return told
    alike = [name for name in there if name.startswith(wanted)]
    if len(alike) > 1 and len(wanted) > 2:
        return _(BEGIN_ALIKE).format(name=wanted, names=", ".join(alike[:6]))
    if near := most_alike(wanted, there):
        return _(NEAR).format(name=wanted, near=near)
    if there:
        found = ", ".join(there[:8]) + (" …" if len(there) > 8 else "")
        return _(N_("There is no “{name}” here. What there is: {found}.")).format(name=wanted, found=found)
    return _(MISSING).format(name=wanted)


def _labels(tb: TracebackType | None) -> list[str]:
    """The names that pandas looked through: the columns of a table, or its rows."""
    found: list[str] = []
    while tb is not None:
        asked = tb.tb_frame.f_locals.get("self")
        if isinstance(asked, pd.Index):
            found = [str(label) for label in asked[:500]]
        tb = tb.tb_next
    return found


def _keys(names: dict, frame: FrameType | None, line: int) -> list[str]:
    """Keys of the dicts that the line looks into; nothing is run to find them out."""
    try:
        tree = ast.parse(_source(frame, line))
    except (SyntaxError, ValueError):
        return []
    parts = [node.value for node in ast.walk(tree) if isinstance(node, ast.Subscript)]
    looked = [part.id for part in parts if isinstance(part, ast.Name)]
    values = [(frame.f_locals if frame else names).get(name) for name in looked]
    return [str(key) for value in values if type(value) is dict for key in list(value)[:500]]


def _type(error: TypeError, here: bool) -> str:
    said = str(error)
    if "ellipsis" in said.lower():
        return _(GAP)
    if re.search(r"unsupported operand type\(s\) for -: 'str' and 'str'", said):
        words = N_(
            "One text cannot be subtracted from another. If they are dates, write on the first line of the "
            "cell: from datetime import date and then count like this: date(2025, 3, 1) - date(2025, 2, 1)."
        )
        return _(words)
    pair = re.search(r"unsupported operand type\(s\) for .+: '([\w.]+)' and '([\w.]+)'", said) or re.search(
        r"'[<>=]+' not supported between instances of '([\w.]+)' and '([\w.]+)'", said
    )
    if pair:
        kinds = [TYPES.get(name, name) for name in pair.groups()]
        words = N_("These two do not go together: {one} and {other}.")
        if set(kinds) == {TYPES["int"], TYPES["str"]}:
            words = N_("These two do not go together: {one} and {other}. Is a number perhaps written as text?")
        return _(words).format(one=_(kinds[0]), other=_(kinds[1]))
    if re.match(r"ufunc '\w+' (?:not supported|did not contain)|Invalid comparison between dtype=\S+ and str", said):
        words = N_("There are numbers on one side of a sign and text on the other. Check what stands on either side.")
        return _(words)
    if sign := re.search(r"bad operand type for unary (\S): '([\w.]+)'", said):
        words = N_("The sign {sign} does not go in front of {kind}. Take it away.")
        return _(words).format(sign=sign[1], kind=_(TYPES.get(sign[2], sign[2])))
    if re.search(r"can only concatenate str|must be str, not", said):
        return _(N_("A number cannot be added to a text. Is a number perhaps written as text?"))
    if not here:
        return ""
    if re.search(r"'(?:function|method|builtin_function_or_method)'.* (?:subscriptable|no len)", said):
        return _(N_("A function has not been called: round brackets, (), are missing after its name."))
    if "not callable" in said:
        return _(N_("Something that is not a function is used as one. Is a comma or a * missing?"))
    if "argument" in said:
        return _arguments(said)
    if "not subscriptable" in said:
        return _(N_("Square brackets are used on something that has no parts. Check what the name holds."))
    return ""


def _arguments(said: str) -> str:
    """What is missing from a function's brackets, or is there in vain."""
    if missing := re.search(r"missing \d+ required .*?arguments?: (.+)", said):
        names = ", ".join(re.findall(r"'(\w+)'", missing[1]))
        return _(N_("The function needs more than its brackets hold. Missing: {names}.")).format(names=names)
    if unknown := re.search(r"unexpected keyword argument '(\w+)'", said):
        template = N_("The function does not know the name “{name}”. Check the spelling of the name.")
        return _(template).format(name=unknown[1])
    if twice := re.search(r"multiple values for (?:keyword )?argument '(\w+)'", said):
        return _(N_("The function was given this twice: {name}.")).format(name=twice[1])
    if re.search(r"takes .*positional arguments? but \d+ (?:was|were) given", said):
        return _(N_("The function was given too many values. Is there a comma too many in the brackets?"))
    return _(N_("The function was given too few or too many values, or a name it does not know."))
