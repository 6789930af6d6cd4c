"""The parameters of a report, read from the one cell of its notebook that defines them.

    q: int = 5  # [2..10] number of classes
    method: str = "quantile"  # [quantile|fixed] how the thresholds are chosen

The annotation is the type, the value the default, the comment the help. Square brackets at the
beginning of the comment limit the value: `[2..10]`, `[0..]`, `[one|other]`, `[date]`, `[file]`. A
file that does not hold transactions tells its kind, the name of a lesson's form: `[file assessment]`. So does a folder:
`[folder records]`.
"""

import ast
import io
import json
import math
import re
import tokenize
from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import dataclass
from datetime import date as Date
from numbers import Real
from pathlib import Path, PurePath
from typing import Any

from babel import numbers as babel_numbers

from asiakkuus_lib.errors import N_, DataError, ParameterError, ask_about_rate
from asiakkuus_lib.locale import language
from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.reading.files import data_files, one_file, one_folder
from asiakkuus_lib.show.text import shortened
from asiakkuus_lib.spelling import most_alike
from asiakkuus_lib.typed import plain_day, plain_number

# What will do for a text.
_TEXTS = (str, Real, Date, PurePath)
# Letters of a wrong value in a message.
LONGEST_SHOWN = 60
# What a parameter can name: a file, or a folder of them.
_PLACES = {"file", "folder"}
_YES = {"true", "yes", "kyllä", "1", "on"}
_NO = {"false", "no", "ei", "0", "off"}
_WANTED = {
    "int": N_("a whole number"),
    "float": N_("a number"),
    "bool": N_("yes or no"),
    "str": N_("text"),
    "list[float]": N_("numbers separated by semicolons"),
    "list[int]": N_("whole numbers separated by semicolons"),
    "list[str]": N_("texts separated by semicolons"),
}


@dataclass(frozen=True)
class Parameter:
    """One parameter of a report.

    Parameters
    ----------
    name : str
        Its name.
    kind : str
        "int", "float", "bool", "str" or "list[...]".
    default : object
        The value it has when nobody says otherwise.
    limit : str
        What stood in the square brackets, or "".
    help : str
        What it means, in the language of the notebook.
    """

    name: str
    kind: str
    default: Any
    limit: str
    help: str

    @property
    def file(self) -> str:
        """What a file or a folder holds, or "" where the parameter is neither."""
        what, _space, kind = self.limit.partition(" ")
        return (kind or "transactions") if what in _PLACES else ""


def read_parameters(source: str) -> dict[str, Parameter]:
    """Read the parameters cell of a notebook.

    Examples
    --------
    >>> read_parameters("q: int = 5  # [2..10] number of classes")["q"]
    Parameter(name='q', kind='int', default=5, limit='2..10', help='number of classes')
    """
    comments = {
        token.start[0]: token.string.lstrip("# ")
        for token in tokenize.generate_tokens(io.StringIO(source).readline)
        if token.type == tokenize.COMMENT
    }
    found = {}
    for node in ast.parse(source).body:
        if not (isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value):
            raise ValueError(f"the parameters cell holds typed literals only: {ast.unparse(node)}")
        limit, text = re.findall(r"^(?:\[(.*?)\])?\s*(.*)", comments.get(node.end_lineno or 0, ""))[0]
        name = node.target.id
        found[name] = Parameter(name, ast.unparse(node.annotation), ast.literal_eval(node.value), limit, text)
    return found


# What is said where a report does without what the command offers of every report.
_NOT_OFFERED = {
    "pseudonymise": N_(
        "This report cannot be made under pseudonyms: it speaks of customers by their names, or of none. Leave out "
        "--pseudonymise and --key-file, and look through the report before you send it on."
    ),
    "list_customers": N_("This report has no list of customers that could be added. Leave out --customers."),
}


def settle(parameters: Mapping[str, Parameter], given: Mapping[str, Any]) -> dict[str, Any]:
    """Turn what a user gave into typed values, or say in one line what is wrong.

    Parameters
    ----------
    parameters : mapping of name to Parameter
        What the report knows.
    given : mapping of name to value
        Text from the command line, or values from a YAML file.

    Returns
    -------
    dict
        The given parameters only, typed.

    Raises
    ------
    ParameterError
        Unknown name (with the nearest one), wrong type, impossible value.
    DataError
        A file that does not exist.

    Examples
    --------
    >>> known = read_parameters("q: int = 5  # [2..10] number of classes")
    >>> settle(known, {"q": "4"})
    {'q': 4}
    """
    settled = {}
    for name, value in given.items():
        if name not in parameters:
            if name in _NOT_OFFERED:
                raise ParameterError(_NOT_OFFERED[name])
            raise ParameterError(
                N_("The report has no parameter called {name}.{hint} Its parameters are: {names}."),
                name=repr(name),
                hint=did_you_mean(name, parameters, least=0.4),
                names=", ".join(parameters),
            )
        parameter = parameters[name]
        if _blank(value):
            _refuse_blank(parameter)
        settled[name] = _within(parameter, _typed(parameter, value))
    return settled


def did_you_mean(wanted: str, names: Iterable[str], least: float = 0.6) -> str:
    """A question to put after what is not known, with a space before it; or an empty text.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en"); did_you_mean("fixt", ["quantile", "fixed"])
    ' Did you mean fixed?'
    """
    near = most_alike(wanted, names, least)
    return " " + _("Did you mean {near}?").format(near=near) if near else ""


def of_page(parameters: Mapping[str, Parameter], given: Mapping[str, Any]) -> dict[str, Any]:
    """The names of a page, its parameters as the command would have them, or say in one line what is wrong.

    Whoever runs the page in a notebook types its parameters as Python: a number where a text is wanted, a list in
    round brackets. What is empty by itself may stay so, and whether a file is there is found out when it is read.

    Parameters
    ----------
    parameters : mapping of name to Parameter
        What the page knows.
    given : mapping of name to value
        The parameters, and whatever else.

    Raises
    ------
    ParameterError
        Wrong type, impossible value.

    Examples
    --------
    >>> known = read_parameters('customer: str = ""  # whose plan')
    >>> of_page(known, {"customer": 219, "firms": 3})
    {'customer': '219', 'firms': 3}
    """
    return {name: _of_page(parameters[name], value) if name in parameters else value for name, value in given.items()}


def _of_page(parameter: Parameter, value: Any) -> Any:
    if _blank(value):
        if not _blank(parameter.default):
            _refuse_blank(parameter)
        return copy(parameter.default)
    typed = _typed(parameter, value)
    return typed if parameter.file else _within(parameter, typed)


def _blank(value: Any) -> bool:
    if isinstance(value, str):
        return not value.strip()
    return value is None or (isinstance(value, list | tuple) and not value)


def _refuse_blank(parameter: Parameter) -> None:
    """Only what is empty by itself may be emptied; a file never: the course's own data would take its place."""
    if parameter.file:
        raise ParameterError(
            N_("The parameter {name} is empty, but it names a file. Give a file, or leave the parameter out."),
            name=parameter.name,
        )
    if not _blank(parameter.default):
        raise ParameterError(
            N_("The parameter {name} is empty. Give it a value, or leave it out: then it is {default}."),
            name=parameter.name,
            default=shown_value(parameter.default),
        )


def _typed(parameter: Parameter, value: Any) -> Any:
    if _blank(value):
        return parameter.default
    try:
        if parameter.kind.startswith("list["):
            items = list(value) if isinstance(value, list | tuple) else _split(_scalar("str", value))
            return [_scalar(parameter.kind[5:-1], item) for item in items]
        return _scalar(parameter.kind, value)
    except (ValueError, TypeError, OverflowError) as wrong:
        raise ParameterError(
            N_("The parameter {name} must be {wanted}; {value} is not. Its default is {default}."),
            name=parameter.name,
            wanted=_(_WANTED[parameter.kind]),
            value=shortened(repr(value), LONGEST_SHOWN),
            default=repr(parameter.default),
        ) from wrong


def _split(text: str) -> list[Any]:
    if text.strip().startswith("["):
        return json.loads(text)
    return [part.strip() for part in text.split(";" if ";" in text else ",") if part.strip()]


def _scalar(kind: str, value: Any) -> Any:
    if kind == "str":
        if isinstance(value, bool) or not isinstance(value, _TEXTS):
            raise TypeError
        return f"{value:%Y-%m-%d}" if isinstance(value, Date) else str(value)
    if kind == "bool":
        word = str(value).strip().casefold()
        if word not in _YES | _NO:
            raise ValueError
        return word in _YES
    if isinstance(value, bool):
        raise TypeError
    text = plain_number(str(value))
    number = int(text) if kind == "int" else float(text)
    if not math.isfinite(number):
        raise ValueError
    return number


def _within(parameter: Parameter, value: Any) -> Any:
    limit = parameter.limit
    if limit == "date":
        return _day(parameter, value)
    if parameter.file:
        return _file(parameter, value)
    if ".." in limit:
        low, high = (float(end) if end else None for end in limit.split(".."))
        for number in value if isinstance(value, list) else [value]:
            if (low is not None and number < low) or (high is not None and number > high):
                message = (
                    N_("The parameter {name} must be at least {low}; {value} is not.")
                    if high is None
                    else N_("The parameter {name} must lie within {low}–{high}; {value} does not.{hint}")
                )
                ends = dict(zip(("low", "high"), limit.split(".."), strict=True))
                hint = _perhaps_per_cent(parameter.name, number) if high is not None and high <= 1 else ""
                raise ParameterError(message, name=parameter.name, value=value, hint=hint, **ends)
    elif "|" in limit and value not in limit.split("|"):
        raise ParameterError(
            N_("The parameter {name} must be one of {choices}; {value} is not.{hint}"),
            name=parameter.name,
            choices=", ".join(limit.split("|")),
            value=repr(value),
            hint=did_you_mean(str(value), limit.split("|")),
        )
    return value


def _perhaps_per_cent(name: str, rate: float) -> str:
    """The question whether a rate above 1 was meant as a per cent, after a blank; "" of any other."""
    try:
        ask_about_rate(name, rate)
    except ParameterError as asked:
        return f" {asked}"
    return ""


def _day(parameter: Parameter, value: str) -> str:
    try:
        return plain_day(value).isoformat() if value.strip() else ""
    except ValueError as wrong:
        raise ParameterError(
            N_("The parameter {name} must be a date such as 2026-01-31; {value} is not."),
            name=parameter.name,
            value=repr(value),
        ) from wrong


def _file(parameter: Parameter, value: str) -> str:
    if parameter.limit.startswith("folder"):
        one_folder(value)
    else:
        (data_files if parameter.file == "transactions" else one_file)(value)
    # The notebook runs in a folder of its own: a relative path would mean another place there.
    return str(Path(value).expanduser().absolute())


def read_parameter_file(path: Path) -> dict[str, Any]:
    """Read parameters from a YAML file: `name: value`, one a line.

    Raises
    ------
    DataError
        If the file is missing or is not of that form.
    """
    import yaml

    try:
        written = path.read_text(encoding="utf-8")
        values = yaml.safe_load(written)
        _refuse_twice(path, yaml.compose(written, yaml.SafeLoader))
    except OSError as missing:
        raise DataError(N_("The parameter file {file} cannot be opened."), file=path) from missing
    except (yaml.YAMLError, UnicodeDecodeError) as broken:
        raise DataError(
            N_("The parameter file {file} cannot be read. Write one line for each: name: value."), file=path
        ) from broken
    if values is None:
        return {}
    if not isinstance(values, dict) or not all(isinstance(name, str) for name in values):
        raise DataError(
            N_("The parameter file {file} cannot be read. Write one line for each: name: value."), file=path
        )
    return {name: value.isoformat() if isinstance(value, Date) else value for name, value in values.items()}


def _refuse_twice(path: Path, written: Any) -> None:
    """YAML keeps the last of the values of one name in silence."""
    pairs = written.value if getattr(written, "id", "") == "mapping" else []
    names = [key.value for key, _value in pairs]
    for name in names:
        if names.count(name) > 1:
            raise DataError(
                N_("The parameter file {file} gives {name} more than once. Leave one of them."), file=path, name=name
            )


def shown_value(value: Any) -> str:
    """A parameter's value as a reader would write it.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en"); shown_value([0.8, 0.95]), shown_value(5.0), shown_value("")
    ('0.8; 0.95', '5', '–')
    >>> use_language("fi"); shown_value([0.8, 0.95]), shown_value(True)
    ('0,8; 0,95', 'kyllä')
    """
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, float):
        return repr(value).removesuffix(".0").replace(".", babel_numbers.get_decimal_symbol(language()))
    return ("; ".join(map(shown_value, value)) if isinstance(value, list) else str(value)) or "–"
