"""Calculations with the columns of a table as people type them: what was meant, in the form that pandas takes.

Nothing is run here: a line's text is read.
"""

import ast
import re
from collections.abc import Collection, Mapping

import pandas as pd

from asiakkuus_lib.errors import N_
from asiakkuus_lib.locale import translate as _

AND = N_(
    "Between columns “and” is written with the sign & (on a Finnish keyboard Shift+6). Put it in place of “{typed}”. "
    "Each comparison goes in brackets of its own, and all of it in brackets before an ending: (… & …).sum()."
)
OR = N_(
    "Between columns “or” is written with the sign | (on a Finnish keyboard AltGr and the key <). Put it in place of "
    "“{typed}”. Each comparison goes in brackets of its own, and all of it in brackets before an ending: (… | …).sum()."
)
NOT = N_(
    "In front of a column “not” is written with the sign ~ (on a Finnish keyboard AltGr and the key ¨, then a space): "
    "~(…)."
)
NO_TRUTH = N_(
    "A column as a whole is neither true nor false: each of its values is. If there are several comparisons, "
    "put each in brackets of its own: (…) & (…)."
)
WHOLE_FIRST = N_(
    "The ending .{ending}() took only the last column, because the calculation is not in brackets. Write {meant}."
)
VALUES_AS_NAME = N_(
    "The square brackets have the values of a column in them, not its name. A name goes in quotation marks: {meant}."
)

COMPARED_INSIDE = N_(
    "The comparison belongs after the brackets of the column: {meant}. Inside those is only the name of the column."
)
NOT_ROWS = N_(
    "“{name}” is a column of true and false values and has no columns in it. To keep the rows where it is true, put "
    "the comparison in the brackets of the table: {meant}."
)

ANDS, ORS = {"&&", "and", "ja", "och"}, {"||", "or", "tai", "eller"}
BETWEEN = re.compile(r"([\w)\]]+)\s*(&&|\|\||(?<=\s)[^\W\d_]+(?=\s))\s*[~(]*(\w*)")
COMPARISONS = {ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">="}
SIGNS = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}


def sign_for(typed: str) -> str:
    """How to write a word that joins conditions, or an empty text for another word.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> print(sign_for("ja"))
    Between columns “and” is written with the sign & (on a Finnish keyboard Shift+6). Put it in place of “ja”.
    Each comparison goes in brackets of its own, and all of it in brackets before an ending: (… & …).sum().
    """
    word = typed.casefold()
    found = AND if word in ANDS else OR if word in ORS else ""
    return _(found).format(typed=typed) if found else ""


def joined_by_word(line: str, names: Collection[str]) -> str:
    """How to write the word or the doubled sign that joins two conditions, where one of them is a known name.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> joined_by_word("x = (young ja late).sum()", {"young"})[:23], joined_by_word("x = Hytit ja saaret", {"young"})
    ('Between columns “and” i', '')
    """
    for match in BETWEEN.finditer(line):
        before, word, after = match.groups()
        told = sign_for(word)
        if told and (word in {"&&", "||"} or before[-1] in ")]" or {before, after} & set(names)):
            return told
    return ""


def truth_of_column(statement: str) -> str:
    """What to say where Python asked whether a whole column is true; empty if the statement does not ask it.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> truth_of_column("x = young or late")[:22], truth_of_column("x = f(young)")
    ('Between columns “or” i', '')
    """
    nodes = list(ast.walk(parsed(statement)))
    for node in nodes:
        if isinstance(node, ast.BoolOp):
            return sign_for("and" if isinstance(node.op, ast.And) else "or")
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            return _(NOT)
    return _(NO_TRUTH) if any(isinstance(node, ast.Compare | ast.If | ast.While | ast.IfExp) for node in nodes) else ""


def last_column_only(statement: str) -> tuple[str, str]:
    """What to say where an ending took only the last column of a calculation, and the piece where it is.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> print(last_column_only('best = t["profit"] / t["buyers"].idxmax()')[0])
    The ending .idxmax() took only the last column, because the calculation is not in brackets.
    Write (t["profit"] / t["buyers"]).idxmax().
    """
    for node in ast.walk(parsed(statement)):
        match node:
            case ast.BinOp(left=left, op=op, right=ast.Call(func=ast.Attribute(value=value, attr=ending), args=[])):
                parts = [ast.get_source_segment(statement, part) for part in (left, value)]
                if ending in {"idxmax", "idxmin"} and type(op) in SIGNS and all(parts):
                    meant = f"({parts[0]} {SIGNS[type(op)]} {parts[1]}).{ending}()"
                    return _(WHOLE_FIRST).format(ending=ending, meant=meant), str(parts[1])
    return "", ""


def values_as_name(statement: str, columns: Collection[str]) -> str:
    """What to say where a column's values stand in the place of its name; empty if they do not.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> print(values_as_name("x = t[profit]", ["profit"]))
    The square brackets have the values of a column in them, not its name.
    A name goes in quotation marks: t["profit"].
    """
    for node in ast.walk(parsed(statement)):
        match node:
            case ast.Subscript(value=value, slice=ast.Name(id=name)) if name in columns:
                return _(VALUES_AS_NAME).format(meant=f'{ast.get_source_segment(statement, value)}["{name}"]')
    return ""


def parsed(source: str) -> ast.Module:
    """A piece of code as Python reads it; empty where it cannot.

    Examples
    --------
    >>> ast.unparse(parsed("x=1")), ast.unparse(parsed("x="))
    ('x = 1', '')
    """
    try:
        return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError):
        return ast.Module([], [])


def part_not_there(statement: str, wanted: str, names: Mapping[str, object], cell: str = "") -> str:
    """What to say where a comparison, or a column in the place of a table, was asked for a part; else empty.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> part_not_there('x = t["days" == 0]', "False", {})[:71]
    'The comparison belongs after the brackets of the column: t["days"] == 0'
    """
    for node in ast.walk(parsed(statement)):
        match node:
            case ast.Subscript(
                value=ast.Attribute(value=value, attr="loc" | "iloc") | value,
                slice=(
                    ast.Compare(left=ast.Constant(value=str(name)), ops=[op], comparators=[other])
                    | ast.Tuple(
                        elts=[ast.Compare(left=ast.Constant(value=str(name)), ops=[op], comparators=[other]), *_]
                    )
                ),
            ):
                sign = COMPARISONS.get(type(op), "==")
                table, right = (ast.get_source_segment(statement, part) for part in (value, other))
                return _(COMPARED_INSIDE).format(meant=f'{table}["{name}"] {sign} {right}')
            case ast.Subscript(value=ast.Name(id=name), slice=ast.Constant(value=str(part))) if part == wanted:
                column = names.get(name)
                if isinstance(column, pd.Series) and pd.api.types.is_bool_dtype(column):
                    return _(NOT_ROWS).format(name=name, meant=_kept_rows(name, cell))
    return ""


def _kept_rows(name: str, cell: str) -> str:
    """How to keep the rows of a table by the comparison that a cell stores under a name."""
    for node in ast.walk(parsed(cell)):
        match node:
            case ast.Assign(
                targets=[ast.Name(id=stored)], value=ast.Compare(left=ast.Subscript(value=ast.Name(id=table))) as made
            ):
                if stored == name:
                    return f"{table}[{ast.get_source_segment(cell, made)}]"
    return "…[… == …]"
