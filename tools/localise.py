"""The code of a page in one language."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator

_SIDED_COMMENT = re.compile(r"#(?P<lead>[^#\n]*?)\s*fi:\s*(?P<fi>.*?)\s*\|\s*en:\s*(?P<en>.*?)\s*$")


class SourceError(Exception):
    """The source of a notebook breaks one of the builder's rules."""


def localise(code: str, lang: str) -> str:
    """Put the texts and the comments of a code cell into one language.

    >>> localise('print(both(fi="Asiakkaita", en="Customers"))  # fi: kaikki | en: all', "en")
    'print("Customers")  # all'
    >>> localise('both(fi=("{n} asia", "{n} asiaa"), en=("{n} thing", "{n} things")).format(n=n)', "en")
    '("{n} thing" if n == 1 else "{n} things").format(n=n)'
    """
    return _localise_comments(_localise_texts(code, lang), lang)


def _localise_texts(code: str, lang: str) -> str:
    lines = code.splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line.encode()))
    raw = code.encode()
    tree = ast.parse(code)
    formats = _formats(tree)
    texts = list(_texts(tree))
    for call in sorted(texts, key=lambda node: (node.lineno, node.col_offset), reverse=True):
        begin = starts[call.lineno - 1] + call.col_offset
        end = starts[(call.end_lineno or 0) - 1] + (call.end_col_offset or 0)
        line = lines[_first_line(call, texts) - 1]
        side = _sides(call)[lang]
        if isinstance(side, tuple):
            text = f"({_literal(side[0], 0)} if {_count(formats.get(id(call)), call)} == 1 else {_literal(side[1], 0)})"
        else:
            text = _literal(side, len(line) - len(line.lstrip()))
        raw = raw[:begin] + text.encode() + raw[end:]
    return raw.decode()


def _first_line(call: ast.Call, texts: list[ast.Call]) -> int:
    """The line whose indent a broken text follows: of a call that begins where another ends, that of the other."""
    around = [other for other in texts if other.lineno < call.lineno <= (other.end_lineno or 0)]
    return _first_line(around[0], texts) if around else call.lineno


def _formats(tree: ast.AST) -> dict[int, ast.Call]:
    """Calls of `format`, by the identity of what is formatted."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return {
        id(call.func.value): call
        for call in calls
        if isinstance(call.func, ast.Attribute) and call.func.attr == "format"
    }


def _count(call: ast.Call | None, text: ast.Call) -> str:
    """What `n` is in the `format` of a text that has a form for one and a form for many."""
    given = [word.value for word in call.keywords if word.arg == "n"] if call else []
    if not given:
        raise SourceError(f"a text with two forms needs .format(n=...): {ast.unparse(text)[:80]}")
    return ast.unparse(given[0])


def _texts(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "both":
            yield node


def _sides(call: ast.Call) -> dict[str, str | tuple[str, str]]:
    try:
        sides = {str(word.arg): ast.literal_eval(word.value) for word in call.keywords}
    except ValueError:
        raise SourceError(f"both() takes plain texts: {ast.unparse(call)[:80]}") from None
    if set(sides) != {"fi", "en"} or call.args:
        raise SourceError(f"both() takes a text as fi and one as en: {ast.unparse(call)[:80]}")
    return sides


def _literal(text: str, indent: int, width: int = 100) -> str:
    """A Python literal with double quotes, broken over lines where it would run off the page."""

    def quoted(part: str) -> str:
        # What cannot be seen is written as a mark of its own, and so is what would end the text.
        escaped = part.replace("\\", "\\\\").replace('"', '\\"')
        return '"' + "".join(mark if mark.isprintable() else repr(mark)[1:-1] for mark in escaped) + '"'

    if len(text) <= width - 30:
        return quoted(text)
    pieces, line = [], ""
    for word in re.findall(r"\s*\S+\s*|\s+", text):
        if line and len(line) + len(word) > width - 20:
            pieces.append(line)
            line = ""
        line += word
    pad = "\n" + " " * (indent + 4)
    return "(" + pad + pad.join(quoted(piece) for piece in [*pieces, line]) + "\n" + " " * indent + ")"


def _localise_comments(code: str, lang: str) -> str:
    out = code.splitlines(keepends=True)
    for token in tokenize.generate_tokens(io.StringIO(code).readline):
        sided = _SIDED_COMMENT.match(token.string) if token.type == tokenize.COMMENT else None
        if sided:
            row, column = token.start
            ending = "\n" if out[row - 1].endswith("\n") else ""
            lead = f" {sided['lead'].strip()}" if sided["lead"].strip() else ""
            out[row - 1] = f"{out[row - 1][:column]}#{lead} {sided[lang]}{ending}"
    return "".join(out)
