"""Finding a quiz by its id, and its texts in a language."""

from collections.abc import Mapping
from typing import Any

from asiakkuus_lib.course import lesson_of, lessons
from asiakkuus_lib.learn.tasks import tidy_id
from asiakkuus_lib.locale import SOURCE_LANGUAGE

Item = Mapping[str, Any]


def all_quizzes() -> tuple[Item, ...]:
    """The quizzes of all the lessons.

    Examples
    --------
    >>> "06.Q1" in [item["id"] for item in all_quizzes()]
    True
    """
    return tuple(item for lesson in lessons() for item in lesson.quizzes)


def find_quiz(quiz_id: object) -> Item | None:
    """One quiz by its id, or None."""
    wanted = tidy_id(quiz_id)
    lesson = lesson_of(wanted[:2])
    return next((item for item in lesson.quizzes if item["id"] == wanted), None) if lesson else None


def side(text: Mapping[str, str], lang: str) -> str:
    """The text in the reader's language, else in the source language.

    Examples
    --------
    >>> side({"fi": "kyllä", "en": "yes"}, "fi"), side({"fi": "kyllä", "en": "yes"}, "sv")
    ('kyllä', 'yes')
    """
    return " ".join(text.get(lang, text[SOURCE_LANGUAGE]).split())
