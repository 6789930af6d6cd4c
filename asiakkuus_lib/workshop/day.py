"""The day as it stands in `day.toml` and `sheets.toml`, in the reader's language and with the clock of every step."""

import tomllib
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from asiakkuus_lib.course import find_lesson
from asiakkuus_lib.locale import language, languages
from asiakkuus_lib.reading import form_of

FOLDER = Path(__file__).parent
# The lesson into whose form the answers of the day are entered.
RATED_IN = "04"


@cache
def _as_written(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))


def said(value: Any, lang: str) -> Any:
    """What is written in every language, in one of them.

    Examples
    --------
    >>> said({"title": {"fi": "Avaus", "en": "Opening"}, "minutes": 10}, "en")
    {'title': 'Opening', 'minutes': 10}
    """
    if isinstance(value, dict):
        if set(value) == set(languages()):
            return value[lang]
        return {key: said(inner, lang) for key, inner in value.items()}
    return [said(inner, lang) for inner in value] if isinstance(value, list) else value


def sheets() -> list[dict[str, Any]]:
    """The sheets to print, numbered from one, in the reader's language.

    Examples
    --------
    >>> [sheet["key"] for sheet in sheets()][:2]
    ['guess', 'orientation']
    """
    found: list[dict[str, Any]] = said(_as_written("sheets.toml")["sheets"], language())
    for item in (item for sheet in found for item in sheet["items"] if item["kind"] == "scale"):
        item["statements"] = statements(item["form_sheet"])
    return [{"number": number, **sheet} for number, sheet in enumerate(found, start=1)]


def statements(key: str) -> list[dict[str, str]]:
    """What a sheet of the form has rated: the name of each, and what it says.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> statements("wheel")[-1]["name"]
    'Lessons to strategy'
    """
    lang, columns = language(), form_of(find_lesson(RATED_IN)).sheet(key).columns
    return [
        {"field": column.field, "name": column.names[lang], "what": column.what[lang]}
        for column in columns
        if column.kind == "scale"
    ]


def day() -> dict[str, Any]:
    """The day in the reader's language: each step and block with the time at which it begins and ends.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> [(block["begins"], block["ends"]) for block in day()["blocks"]][:2]
    [('08:30', '09:00'), ('09:00', '10:15')]
    """
    found: dict[str, Any] = said(_as_written("day.toml"), language())
    now = datetime.strptime(found["starts"], "%H:%M")
    for block in found["blocks"]:
        for step in block["steps"]:
            step["begins"] = now.strftime(found["clock"])
            now += timedelta(minutes=step["minutes"])
            step["ends"] = now.strftime(found["clock"])
        block["begins"], block["ends"] = block["steps"][0]["begins"], block["steps"][-1]["ends"]
    return found
