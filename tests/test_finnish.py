"""The Finnish that readers meet: Voikko knows every word, or the course's own word list does.

Looked at: lessons, exercises and solutions with what they print, quizzes and open tasks, messages of the
code and the command line, tables and templates, LUEMINUT. Code between backticks is left out.
"""

import ast
import csv
import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from babel.messages.pofile import read_po

TOP = Path(__file__).resolve().parent.parent
WORD_LIST = Path(__file__).with_name("finnish_words.txt")
PACKAGE = TOP / "asiakkuus_lib"
# Not words: code, names of options and files, addresses, codes with digits, places to be filled in.
_LEFT_OUT = re.compile(
    r"```.*?```|`[^`]*`|\$\$.*?\$\$|\]\([^)]*\)|<[^>]*>|{[^}]*}|\S+=\S+|--[\w-]+|\S*[\w]\.(?:py|ipynb|csv|xlsx|yml|yaml|toml|lock|html|json|parquet|zip)\b"
    r"|\S*/\S*/\S*|\b\w*\d\w*(?:[-:]\w+)?\b|\w*_\w*",
    re.DOTALL,
)
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*(?::[^\W\d_]+)?")


def words(text: str) -> Iterator[str]:
    """The words of a text."""
    return (found[0] for found in _WORD.finditer(_LEFT_OUT.sub(" ", text)))


def notebook_texts() -> Iterator[tuple[str, str]]:
    """Prose, printed text and model answers of the Finnish notebooks."""
    for folder in ("notebooks", "exercises", "solutions"):
        for path in sorted((TOP / folder / "fi").glob("*.ipynb")):
            where = path.relative_to(TOP).as_posix()
            for cell in nbformat.read(path, as_version=4).cells:
                if cell.cell_type == "markdown":
                    yield where, cell.source
                    continue
                yield where, " ".join(re.findall(r"#\s*(?:\[[^\]]*\])?(.*)", cell.source))
                for node in ast.walk(ast.parse(cell.source)):
                    if isinstance(node, ast.Constant) and isinstance(node.value, str) and len(node.value.split()) > 3:
                        yield where, node.value


def said_by_code() -> Iterator[tuple[str, str]]:
    """Messages, quizzes, open tasks, templates."""
    for path in sorted((PACKAGE / "locale" / "fi").rglob("*.po")):
        with path.open("rb") as file:
            for message in read_po(file, locale="fi"):
                strings = message.string if isinstance(message.string, tuple) else (message.string,)
                yield from ((path.name, text) for text in strings if message.id)
    for path in sorted(PACKAGE.rglob("exercises.py")):
        tree = ast.parse(path.read_text("utf-8"))
        keywords = [node for node in ast.walk(tree) if isinstance(node, ast.keyword)]
        # Code of the answers is read where it is built, in the notebooks.
        code = {id(inner) for word in keywords if word.arg in {"given", "starter", "solution"} for inner in ast.walk(word)}
        for word in keywords:
            if word.arg == "fi" and id(word) not in code:
                yield path.parent.name, " ".join(c.value for c in ast.walk(word.value) if isinstance(c, ast.Constant))
    for path in sorted(PACKAGE.rglob("*.toml")):
        if path.name != "column_names.toml":
            yield from (
                (path.relative_to(TOP).as_posix(), text) for text in finnish(tomllib.loads(path.read_text("utf-8")))
            )


def finnish(value: object, ours: bool = False) -> Iterator[str]:
    """Every text under a key `fi`, or one that ends in `_fi`; not what companies call their columns and values."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in ("names", "words"):
                yield from finnish(inner, ours or key == "fi" or key.endswith("_fi"))
    elif isinstance(value, list):
        for inner in value:
            yield from finnish(inner, ours)
    elif ours and isinstance(value, str):
        yield value


def tables() -> Iterator[tuple[str, str]]:
    """Tables that come with the course, and what is said of them."""
    package = json.loads((TOP / "data" / "datapackage.json").read_text("utf-8"))
    yield from (("data/datapackage.json", text) for text in finnish(package))
    for resource in package["resources"]:
        if not any(field["name"].endswith("_fi") for field in resource["schema"]["fields"]):
            continue
        with (TOP / "data" / resource["path"]).open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield from ((resource["path"], text) for column, text in row.items() if column.endswith("_fi"))


def pages() -> Iterator[tuple[str, str]]:
    """Documents in Finnish."""
    yield "LUEMINUT.md", (TOP / "LUEMINUT.md").read_text("utf-8")


@pytest.fixture(scope="module")
def known():
    """Whether a word is known."""
    from libvoikko import Voikko

    voikko = Voikko("fi")
    exact, stems = set(), []
    for line in WORD_LIST.read_text("utf-8").splitlines():
        entry = line.split("#")[0].strip()
        if entry.endswith("*"):
            stems.append(entry[:-1])
        elif entry:
            exact.add(entry)

    def listed(word: str) -> bool:
        return word in exact or word.lower() in exact or any(word.startswith((s, s.capitalize())) for s in stems)

    def is_known(word: str) -> bool:
        plain = word.replace("’", "'")
        if len(word) == 1 or voikko.spell(plain) or listed(word):
            return True
        parts = re.split(r"[-:']", plain)
        return len(parts) > 1 and all(
            not part or len(part) <= 3 or voikko.spell(part) or listed(part) for part in parts
        )

    return is_known


@pytest.mark.voikko
@pytest.mark.parametrize("texts", [notebook_texts, said_by_code, tables, pages], ids=lambda texts: texts.__name__)
def test_every_word_is_known(texts, known):
    unknown = {(word, where) for where, text in texts() for word in words(text) if not known(word)}
    assert sorted(unknown) == []


@pytest.mark.voikko
def test_a_slip_is_found(known):
    assert known("asiakaskannattavuus") and not known("asiakaskannatavuus")
