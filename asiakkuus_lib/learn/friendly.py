"""Python's errors in exercise notebooks, said in one clear message in the reader's language.

The whole traceback is kept: the magic `%tb` shows it.
"""

import ast
import builtins
import linecache
import re
import sys
from difflib import get_close_matches
from types import FrameType, TracebackType

from asiakkuus_lib.errors import N_
from asiakkuus_lib.locale import translate as _

HANDLED = (NameError, SyntaxError, ZeroDivisionError, KeyError, TypeError)
OURS = {"In", "Out", "get_ipython", "exit", "quit", "open", "display"}

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
    (
        r"invalid character|non-printable",
        N_("There is a character that Python does not know. Type it again by hand."),
    ),
    (
        r"invalid decimal literal|leading zeros",
        N_("A number is written in a way that Python does not understand: use a decimal point and no units."),
    ),
)  # fmt: skip

ZERO = N_("Here something is divided by zero. Check the number that you divide by.")
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
    "NoneType": N_("nothing at all"),
    "function": UNCALLED,
    "method": UNCALLED,
}


def install(shell: object = None) -> None:
    """Turn common errors of the notebook's own cells into one clear message.

    Parameters
    ----------
    shell : optional
        IPython's shell; the current one if not given. Outside IPython nothing happens.
    """
    shell = shell or _shell()
    if shell is not None:
        shell.set_custom_exc(HANDLED, _handle)


def uninstall(shell: object = None) -> None:
    """Show errors as Python does again."""
    shell = shell or _shell()
    if shell is not None:
        shell.set_custom_exc((), None)


def explain(error: BaseException, names: dict[str, object], tb: TracebackType | None = None) -> str | None:
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
    str or None
        The message, or None if there is nothing better to say than what Python says.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> print(explain(NameError("name 'custmers' is not defined", name="custmers"), {"customers": 1}))
    The name “custmers” is not defined. Did you mean “customers”?
    """
    frame, line = _where(names, tb)
    if isinstance(error, SyntaxError):
        return _syntax(error)
    if type(error) is NameError and (tb is None or _deepest(tb) is frame):
        return _at(frame, line, _name(error, names))
    if isinstance(error, ZeroDivisionError):
        return _at(frame, line, _(ZERO))
    if type(error) is KeyError:
        return _at(frame, line, _key(error, names, tb, frame, line))
    if type(error) is TypeError and frame is not None:
        return _at(frame, line, _type(error))
    return None


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


def _own(names: dict) -> list[str]:
    return [name for name in names if isinstance(name, str) and not name.startswith("_") and name not in OURS]


def _name(error: NameError, names: dict) -> str:
    wanted = getattr(error, "name", None) or (re.findall(r"'(\w+)'", str(error)) or ["?"])[0]
    near = get_close_matches(wanted, [*_own(names), *dir(builtins)], n=1, cutoff=0.7)
    if near:
        template = _(N_("The name “{name}” is not defined. Did you mean “{near}”?"))
        return template.format(name=wanted, near=near[0])
    advice = N_(
        "The name “{name}” is not defined yet. Perhaps the cell that makes it has not been run: "
        "run the cells in order from the top. If it is meant to be text, put it in quotation marks."
    )
    return _(advice).format(name=wanted)


def _syntax(error: SyntaxError) -> str:
    said = str(error.msg or "")
    general = N_("Python does not understand this line. Check the brackets, quotation marks and commas.")
    message = _(next((words for pattern, words in SYNTAX if re.search(pattern, said)), general))
    source = (error.text or "").rstrip("\n")
    if not source.strip():
        return message
    kept = source.lstrip()
    column = max(0, min((error.offset or 1) - 1 - (len(source) - len(kept)), len(kept)))
    head = _(N_("Line {line}")).format(line=error.lineno or 1) + ":  "
    start = max(0, column - 100)
    return f"{message}\n\n{head}{kept[start : start + 160]}\n{' ' * (len(head) + column - start)}^"


def _key(error: KeyError, names: dict, tb: TracebackType | None, frame: FrameType | None, line: int) -> str:
    wanted = str(error.args[0])[:60] if error.args else "?"
    there = _columns(tb) or _keys(names, frame, line)
    near = get_close_matches(wanted, there, n=1, cutoff=0.6)
    if near:
        return _(N_("There is no “{name}” here. Did you mean “{near}”?")).format(name=wanted, near=near[0])
    if there:
        found = ", ".join(there[:8]) + (" …" if len(there) > 8 else "")
        return _(N_("There is no “{name}” here. What there is: {found}.")).format(name=wanted, found=found)
    template = _(N_("There is no “{name}” here. Check the spelling; capital letters count too."))
    return template.format(name=wanted)


def _columns(tb: TracebackType | None) -> list[str]:
    """Names in the table that was asked, found where the search failed."""
    while tb is not None:
        asked = tb.tb_frame.f_locals.get("self")
        if type(asked).__module__.split(".")[0] == "pandas" and type(asked).__name__ in {
            "DataFrame",
            "Series",
        }:
            labels = asked.columns if type(asked).__name__ == "DataFrame" else asked.index
            return [str(label) for label in labels[:500]]
        tb = tb.tb_next
    return []


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


def _type(error: TypeError) -> str:
    said = str(error)
    if "ellipsis" in said.lower():
        return _(N_("There is still a ... in the place of a value. Put your own value there."))
    pair = re.search(r"unsupported operand type\(s\) for .+: '([\w.]+)' and '([\w.]+)'", said) or re.search(
        r"'[<>=]+' not supported between instances of '([\w.]+)' and '([\w.]+)'", said
    )
    if pair:
        words = N_("These two do not go together: {one} and {other}. Is a number perhaps written as text?")
        one, other = (_(TYPES.get(name, name)) for name in pair.groups())
        return _(words).format(one=one, other=other)
    if re.search(r"can only concatenate str|must be str, not", said):
        return _(N_("A number cannot be added to a text. Is a number perhaps written as text?"))
    if "not callable" in said:
        return _(N_("Something that is not a function is used as one. Is a comma or a * missing?"))
    if "argument" in said:
        return _(N_("The function was given too few or too many values, or a name it does not know."))
    if "not subscriptable" in said:
        return _(N_("Square brackets are used on something that has no parts. Check what the name holds."))
    template = _(N_("A value is of the wrong kind for what is done with it. Python says: {said}"))
    return template.format(said=said[:200])
