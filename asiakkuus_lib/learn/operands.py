"""Columns, tables and lists on the two sides of a sign: what was meant, where Python stopped at them.

Nothing is run here: a statement's text is read, and the names in it are looked up.
"""

import ast
import re
from collections.abc import Iterator, Mapping
from types import FunctionType

import numpy as np
import pandas as pd

from asiakkuus_lib.errors import N_
from asiakkuus_lib.learn.columns import parsed
from asiakkuus_lib.locale import translate as _

NOT_JOINED = N_(
    "A sign is missing between {one} and {other}. Between columns & means “and”, and | means “or”; "
    "a comma or a space does not join them."
)
NO_SUBTRACTION = N_(
    "True and False cannot be subtracted or divided as numbers can. Between columns & means “and”, and | means “or”."
)
UNQUOTED = N_("“{name}” is a name here and not a text. Write it without quotation marks: {name}.")
UNCALLED = N_("The brackets are missing after the name {name}.")
WHOLE_TABLE = N_("“{name}” is a whole table, and a column is wanted there. Check the name.")
OF_TABLE = N_("Square brackets alone make a list. In front of them goes the name of the table: {meant}.")
LENGTHS = N_(
    "The two sides have different numbers of values, so they cannot be put together. Check what each of them is."
)
NOT_OF_TABLE = N_(
    "The ending .{ending}() was taken of something that has dates or texts in it. Take it of a column of numbers, "
    "or of the conditions only: (…).{ending}()."
)
OTHER_KINDS = N_(
    "Columns cannot be put together like this: one of them may have dates or texts in it. Check both sides of the sign."
)
NO_BRACKETS = N_("“{name}” is a value and not a function. Leave the round brackets after it out.")
AFTER_DOT = N_("A part of “{name}” is fetched by its name after a dot: {meant}.")
SQUARE = N_("A part of a table, a column or a list is fetched with square brackets: {meant}.")

PARTS = (pd.DataFrame, pd.Series, dict, list, tuple)
COLUMNS = (pd.Series, np.ndarray)
UNEVEN = (
    r"Lengths of operands|Lengths must match|could not be broadcast|identically-labeled"
    r"|Boolean index has wrong length|Length of values"
)


def about_operands(statement: str, error: BaseException, names: Mapping[str, object]) -> str:
    """What to say of the columns, tables and lists of a statement that ended in an error; empty if nothing.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> young = pd.Series([True, False])
    >>> about_operands("x = young & young.sum", AssertionError(), {"young": young})
    'The brackets are missing after the name sum.'
    """
    said = str(error)
    if "indices must be integers" in said and (told := _after_dot(statement, names)):
        return told
    nodes = list(ast.walk(parsed(statement)))
    if "not callable" in said:
        columns = re.search(r"'(?:Series|ndarray|DataFrame)' object", said)
        return next(filter(None, (_called(node, statement, names, bool(columns)) for node in nodes)), "")
    if isinstance(error, AttributeError):
        asked = (node.value for node in nodes if isinstance(node, ast.Attribute))
        pairs = (value.elts for value in asked if isinstance(value, ast.Tuple))
        return next((_not_joined(pair, statement) for pair in pairs if _are_columns(pair, names)), "")
    for one in _operands(nodes):
        if told := _operand(one, error, names):
            return told
    for node in nodes:
        match node:
            case ast.BinOp(left=ast.Subscript(value=table), right=ast.List(elts=[ast.Constant(value=str(name))])):
                return _(OF_TABLE).format(meant=f'{ast.get_source_segment(statement, table)}["{name}"]')
    ending = re.search(r"does not support operation '(\w+)'", said)
    if ending and f".{ending[1]}(" in statement:
        return _(NOT_OF_TABLE).format(ending=ending[1])
    if not any(isinstance(node, ast.BinOp | ast.Compare) for node in nodes):
        return ""  # it happened inside something that the statement called
    if re.search(r"boolean subtract|not implemented for bool", said):
        return _(NO_SUBTRACTION)
    if re.search(UNEVEN, said):
        return _(LENGTHS)
    return _(OTHER_KINDS) if re.search(r"\b[Cc]annot (?:add|subtract|perform)\b", said) else ""


def endings() -> list[str]:
    """What a column can be asked with brackets after it: .sum(), .idxmax() and so on.

    Examples
    --------
    >>> "idxmax" in endings(), "index" in endings()
    (True, False)
    """
    return [name for name in dir(pd.Series) if name[0] != "_" and isinstance(getattr(pd.Series, name), FunctionType)]


def two_columns(line: str, names: Mapping[str, object]) -> str:
    """What to say of two columns that stand side by side with no sign between; empty if there are none.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> two_columns("x = (young late)", {"young": pd.Series(), "late": pd.Series()})[:44]
    'A sign is missing between young and late. Be'
    """
    for one, other in re.findall(r"(?<![\w.])(?=([^\W\d]\w*)\s+([^\W\d]\w*))", line):
        if isinstance(names.get(one), COLUMNS) and isinstance(names.get(other), COLUMNS):
            return _(NOT_JOINED).format(one=one, other=other)
    return ""


def beside_columns(wanted: str, statement: str, names: Mapping[str, object]) -> list[str]:
    """Names of columns, where an unknown name is joined to one with a sign."""
    sides = [
        (node.left, node.right) for node in ast.walk(parsed(statement)) if isinstance(node, ast.BinOp)
        if isinstance(node.op, ast.BitAnd | ast.BitOr)
    ]  # fmt: skip
    if any(isinstance(side, ast.Name) and side.id == wanted for pair in sides for side in pair):
        return [name for name, value in names.items() if isinstance(value, COLUMNS) and name[:1] != "_"]
    return []


def _operands(nodes: list[ast.AST]) -> Iterator[ast.expr]:
    for node in nodes:
        if isinstance(node, ast.BinOp):
            yield from (node.left, node.right)
        elif isinstance(node, ast.Compare):
            yield from (node.left, *node.comparators)


def _operand(one: ast.expr, error: BaseException, names: Mapping[str, object]) -> str:
    """What one side of a sign has that does not belong there."""
    match one:
        case ast.Attribute(attr=ending, value=ast.expr() as value) if ending in endings():
            module = isinstance(value, ast.Name) and not isinstance(names.get(value.id), (*COLUMNS, pd.DataFrame))
            return "" if module else _(UNCALLED).format(name=ending)
        case ast.Constant(value=str(text)) if isinstance(names.get(text), COLUMNS):
            return _(UNQUOTED).format(name=text)
        case ast.Name(id=name) if isinstance(names.get(name), pd.DataFrame) and isinstance(error, TypeError):
            return _(WHOLE_TABLE).format(name=name)
    return ""


def _called(node: ast.AST, statement: str, names: Mapping[str, object], columns: bool) -> str:
    """What to say of round brackets after something that is no function."""
    match node:
        case ast.Call(func=ast.Name(id=name), args=[part]) if isinstance(names.get(name), PARTS):
            key = ast.get_source_segment(statement, part) or "…"
            if isinstance(names[name], pd.Series) and not isinstance(part, ast.Constant | ast.Name):
                return _not_joined([node.func, part], statement)
            return _(SQUARE).format(meant=f"{name}[{key}]")
        case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=part), args=[]) if hasattr(
            names.get(name), "_fields"
        ):
            return _(NO_BRACKETS).format(name=f"{name}.{part}")
        case ast.Call(func=ast.Compare() | ast.BinOp() | ast.UnaryOp() as one, args=[other]) if columns:
            return _not_joined([one, other], statement)
    return ""


def _after_dot(statement: str, names: Mapping[str, object]) -> str:
    """What to say of a name in square brackets where a value has its parts by names after a dot."""
    for node in ast.walk(parsed(statement)):
        match node:
            case ast.Subscript(value=ast.Name(id=name), slice=ast.Constant(value=str(part))):
                if part in getattr(names.get(name), "_fields", ()):
                    return _(AFTER_DOT).format(name=name, meant=f"{name}.{part}")
    return ""


def _are_columns(pair: list[ast.expr], names: Mapping[str, object]) -> bool:
    def is_column(one: ast.expr) -> bool:
        return isinstance(one, ast.Compare) or isinstance(one, ast.Name) and isinstance(names.get(one.id), COLUMNS)

    return len(pair) > 1 and all(map(is_column, pair))


def _not_joined(pair: list[ast.expr], statement: str) -> str:
    one, other = (ast.get_source_segment(statement, part) or "…" for part in pair[:2])
    return _(NOT_JOINED).format(one=one, other=other)
