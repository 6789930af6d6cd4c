"""Python's errors in exercise notebooks, said in one clear message in the reader's language.

The whole traceback is kept: the magic `%tb` shows it.
"""

import ast
import linecache
import re
import sys
from difflib import get_close_matches
from types import BuiltinFunctionType, FrameType, FunctionType, MethodType, TracebackType

import pandas as pd

from asiakkuus_lib.errors import N_, AsiakkuusError
from asiakkuus_lib.learn.last_cell import forget, watch
from asiakkuus_lib.learn.names import OF_DATETIME, in_module, in_table, near_in_module, nearest, own_names
from asiakkuus_lib.locale import translate as _

CALLABLE = (FunctionType, MethodType, BuiltinFunctionType)

# What is looked for on the line itself, outside quotation marks, when Python says no more than "invalid".
VAGUE = r"leading zeros|invalid decimal literal|invalid syntax"
A_DATE = r"(?<![\w.])(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}/\d{1,2}/\d{4})(?![\w.])"
ON_THE_LINE = (
    (
        rf"{A_DATE}\s*[-\u2212\u2013]\s*{A_DATE}",
        N_(
            "To subtract a date from another, write on the first line of the cell: from datetime import date "
            "and then count like this: date(2025, 3, 1) - date(2025, 2, 1). "
            'Elsewhere a date goes in quotation marks, the year first: "2026-01-01".'
        ),
    ),
    (A_DATE, N_('A date goes in quotation marks, the year first: "2026-01-01".')),
    (
        r"\d\s*%\s*(?:[,)\]}]|$)",
        N_('A percentage goes in quotation marks, "15 %", or is written as a decimal number, 0.15.'),
    ),
)  # fmt: skip

UNITS = N_("A number is written in a way that Python does not understand: use a decimal point and no units.")
SYNTAX = (
    (r"'[(\[{]' was never closed", N_("A bracket was opened but not closed.")),
    (
        r"incomplete input|unexpected EOF",
        N_("The cell ends too soon: a bracket is not closed, or the line below a colon is missing."),
    ),
    (r"unmatched|does not match", N_("There is one closing bracket too many, or it is of the wrong kind.")),
    (r"unterminated", N_("A text begins with a quotation mark but does not end with one.")),
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

ZERO = N_("Here something is divided by zero. Check the number that you divide by.")
GAP = N_("There is still a ... in the place of a value. Put your own value there.")
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


def install(shell: object = None) -> None:
    """Turn the errors of the notebook's own cells into one clear message each, and remember the last of them.

    Parameters
    ----------
    shell : optional
        IPython's shell; the current one if not given. Outside IPython nothing happens.
    """
    shell = shell or _shell()
    if shell is not None:
        shell.set_custom_exc((Exception,), _handle)
        watch(shell)


def uninstall(shell: object = None) -> None:
    """Show errors as Python does again."""
    shell = shell or _shell()
    if shell is not None:
        shell.set_custom_exc((), None)
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
    if isinstance(error, AsiakkuusError):
        return str(error)
    if isinstance(error, SyntaxError):
        return _syntax(error)
    frame, line = _where(names, tb)
    here = tb is None or _deepest(tb) is frame  # else it happened inside something that the cell called
    message = ""
    if type(error) is KeyError:
        message = _key(error, names, tb, frame, line) if here or _labels(tb) else ""
    elif isinstance(error, TypeError):
        message = _type(error, here)
    elif here and type(error) is NameError:
        message = _name(error, names, _source(frame, line))
    elif isinstance(error, AttributeError) and (here or _deepest(tb).f_code.co_name == "__getattr__"):
        message = _attribute(error)
    elif here and isinstance(error, ZeroDivisionError):
        message = _(ZERO)
    return _at(frame, line, message or _quoted(error))


def _shell() -> object:
    module = sys.modules.get("IPython")
    return module.get_ipython() if module else None


def _handle(shell, etype, error, tb, tb_offset=None) -> None:
    sys.last_type, sys.last_value, sys.last_traceback = etype, error, tb  # what %tb shows
    sys.last_exc = error
    try:
        message = explain(error, shell.user_ns, tb)
    except Exception:
        message = None
    if message is None:
        shell.showtraceback((etype, error, tb), tb_offset=tb_offset)
    else:
        shell._showtraceback(etype, error, [message])


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


def _at(frame: FrameType | None, line: int, message: str) -> str:
    source = _source(frame, line)
    return f"{message}\n\n{_(N_('Line {line}')).format(line=line)}:  {source}" if source else message


def _name(error: NameError, names: dict, source: str) -> str:
    wanted = getattr(error, "name", None) or (re.findall(r"'(\w+)'", str(error)) or ["?"])[0]
    if place := in_module(wanted, names):
        template = _(N_("The name “{name}” is not used on its own. Write {place}."))
        return template.format(name=wanted, place=place)
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
    near = nearest(wanted, own_names(names)) or near_in_module(wanted, names)
    if near := near or in_table(wanted, names, source):
        more = _(N_("Or did you mean “{near}”?")).format(near=near)
    else:
        more = _(N_("If it is meant to be text, put it in quotation marks."))
    return f"{_(not_run).format(name=wanted)} {more}"


def _attribute(error: AttributeError) -> str:
    """A name after a dot that is not there."""
    wanted, value = getattr(error, "name", None), getattr(error, "obj", None)
    if wanted is None or (value is None and "NoneType" not in str(error)):
        return ""
    if value is ...:
        return _(GAP)
    if isinstance(value, CALLABLE) and value.__name__.isidentifier():
        return _(N_("The brackets are missing after the name {name}.")).format(name=value.__name__)
    there = [name for name in dir(value) if not name.startswith("_")]
    near = nearest(wanted, there) or next(iter(get_close_matches(wanted, there, n=1, cutoff=0.75)), "")
    if near:
        return _(NEAR).format(name=wanted, near=near)
    if kind := TYPES.get(type(value).__name__):
        template = _(N_("Before the dot is {kind}, and it has no “{name}”."))
        return template.format(kind=_(kind), name=wanted)
    return _(MISSING).format(name=wanted)


def _syntax(error: SyntaxError) -> str:
    said = str(error.msg or "")
    source = (error.text or "").rstrip("\n")
    bare = re.sub(r"#.*", "", re.sub(r"'[^']*'?|\"[^\"]*\"?", "", source)).strip()
    on_the_line = [words for pattern, words in ON_THE_LINE if re.search(pattern, bare)]
    general = N_("Python does not understand this line. Check the brackets, quotation marks and commas.")
    known = [words for pattern, words in SYNTAX if re.search(pattern, said)]
    message = _([*(on_the_line if re.search(VAGUE, said) else []), *known, general][0])
    if not source.strip():
        return message
    kept = source.lstrip()
    column = max(0, min((error.offset or 1) - 1 - (len(source) - len(kept)), len(kept)))
    head = _(N_("Line {line}")).format(line=error.lineno or 1) + ":  "
    start = max(0, column - 100)
    return f"{message}\n\n{head}{kept[start : start + 160]}\n{' ' * (len(head) + column - start)}^"


def _key(error: KeyError, names: dict, tb: TracebackType | None, frame: FrameType | None, line: int) -> str:
    wanted = str(error.args[0]) if error.args else "?"
    if inside := re.match(r"(?:None of )?\[(?:\w*\()?\['([^']+)'.*(?:in the|not in)", wanted[:500]):
        wanted = inside[1]  # pandas was asked for many at once
    wanted = wanted[:60]
    there = _labels(tb) or _keys(names, frame, line)
    near = get_close_matches(wanted, there, n=1, cutoff=0.6)
    if near:
        return _(NEAR).format(name=wanted, near=near[0])
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
