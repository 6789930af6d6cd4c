"""The page that explains the record of a report: its keys from the schema, its codes from the built notebooks."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import nbformat

from asiakkuus_lib import report
from asiakkuus_lib.course import Lesson, lessons
from asiakkuus_lib.report.finding import MERGED
from asiakkuus_lib.report.hand_over import FINDING, START
from asiakkuus_lib.report.provenance import marked

FOLDER = Path(report.__file__).parent
PAGE = FOLDER / "RECORD.md"
TEXT = '''# The record of a report

Every report writes a third file beside its page and its workbook: `NAME.json`, for programs. It holds what the page
says, as numbers and codes. Codes and names of keys are the same whatever the language of the report; sentences are in
that language. The form is [record.schema.json](record.schema.json) (JSON Schema, draft 2020-12), version {version}: the
version grows when a key changes its meaning or goes, not when one is added.

```python
import json

with open("reports/rfm.json", encoding="utf-8") as file:
    record = json.load(file)
print(record["headline"]["code"], record["headline"]["text"])
for action in record["actions"]:
    print(action["code"], action["customers"], action["money"])
for finding in record["findings"]:
    for group in finding["groups"]:
        print(finding["code"], group["group"], group["customers"])
```

Where customers are pseudonyms, groups of under five are together in the group {others}, so that sums hold; a number
that would tell of so few is null.

## Keys

| key | is | what it means |
|---|---|---|
{keys}

## Codes

Of what is found, with what each says of the course's own data, and of what is advised.

| report | code | says |
|---|---|---|
{codes}
'''


def page(notebooks: Path) -> str:
    """The page as it should be.

    Parameters
    ----------
    notebooks : Path
        The folder of the built notebooks in English.
    """
    schema = json.loads((FOLDER / "record.schema.json").read_text(encoding="utf-8"))
    codes = [row for lesson in lessons() if lesson.has_findings for row in _codes(lesson, notebooks)]
    return TEXT.format(
        version=schema["properties"]["version"]["const"],
        keys="\n".join([*keys(schema), *shared(schema)]),
        codes="\n".join(codes),
        others=f"`{MERGED}`",
    )


def shared(schema: Mapping[str, Any]) -> Iterator[str]:
    """Lines for what several keys hold alike."""
    for name, inner in schema.get("$defs", {}).items():
        yield f"| `{name}` | object | {_cell(inner['description'])} |"
        yield from keys(inner, name)


def keys(schema: Mapping[str, Any], path: str = "") -> Iterator[str]:
    """A line of the table for each key."""
    for name, inner in schema.get("properties", {}).items():
        place = f"{path}.{name}" if path else name
        yield f"| `{place}` | {_kind(inner)} | {_cell(inner['description'])} |"
        yield from _inside(inner, place)


def _inside(schema: Mapping[str, Any], place: str) -> Iterator[str]:
    yield from keys(schema, place)
    for choice in schema.get("oneOf", ()):
        if choice.get("properties"):
            yield f"| `{place}` | one of the forms | {_cell(choice['description'])} |"
            yield from keys(choice, place)
    if isinstance(schema.get("items"), dict):
        yield from _inside(schema["items"], f"{place}[]")
    if isinstance(schema.get("additionalProperties"), dict):
        yield from _inside(schema["additionalProperties"], f"{place}.*")


def _kind(schema: Mapping[str, Any]) -> str:
    if "$ref" in schema:
        return f"as `{schema['$ref'].rsplit('/', 1)[-1]}` below"
    if "const" in schema:
        return f"always `{json.dumps(schema['const'])}`"
    if "enum" in schema:
        return " or ".join(f"`{json.dumps(value)}`" for value in schema["enum"])
    kinds = schema.get("type", "object")
    return kinds if isinstance(kinds, str) else " or ".join(kinds)


def _codes(lesson: Lesson, notebooks: Path) -> Iterator[str]:
    notebook = nbformat.read(notebooks / f"{lesson.stem}.ipynb", as_version=4)
    for mark in marked(notebook, FINDING):
        yield f"| {lesson.report_name} | finding `{mark['code']}` | {_cell(mark['sentence'])} |"
    for mark in marked(notebook, START):
        for action in mark["actions"]:
            yield f"| {lesson.report_name} | action `{action['code']}` | {_cell(action['text'])} |"


def _cell(text: str) -> str:
    """A text as a cell of a table in Markdown has it."""
    first = text.split("\n")[0].replace("**", "").replace("|", "\\|")
    return first if len(first) <= 160 else f"{first[:159]}…"
