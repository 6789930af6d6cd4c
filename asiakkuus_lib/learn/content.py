"""Reading the lessons' data files, where both languages stand side by side."""

import tomllib
from functools import cache
from pathlib import Path

from asiakkuus_lib.learn.tasks import tidy_id
from asiakkuus_lib.locale import SOURCE_LANGUAGE

HERE = Path(__file__).parent


@cache
def _read(folder: str, lesson: str) -> tuple[dict, ...]:
    path = HERE / folder / f"{lesson}.toml"
    if not path.is_file():
        return ()
    with path.open("rb") as file:
        return tuple(tomllib.load(file)["item"])


def items(folder: str) -> tuple[dict, ...]:
    """All the items of a folder ("quizzes" or "open_tasks"), of all the lessons.

    Examples
    --------
    >>> "06.Q1" in [item["id"] for item in items("quizzes")]
    True
    """
    return tuple(item for path in sorted((HERE / folder).glob("*.toml")) for item in _read(folder, path.stem))


def find_item(folder: str, item_id: object) -> dict | None:
    """One item by its id, or None."""
    wanted = tidy_id(item_id)
    lesson = wanted[:2] if wanted[:2].isdigit() else ""
    return next((item for item in _read(folder, lesson) if item["id"] == wanted), None)


def say(text: dict[str, str], lang: str) -> str:
    """The text in the reader's language, else in the source language.

    Examples
    --------
    >>> say({"fi": "kyllä", "en": "yes"}, "fi"), say({"fi": "kyllä", "en": "yes"}, "sv")
    ('kyllä', 'yes')
    """
    return " ".join(text.get(lang, text[SOURCE_LANGUAGE]).split())
