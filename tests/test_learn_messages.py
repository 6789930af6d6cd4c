"""Messages: every one in Finnish, every state readable without its colour."""

import re
import string
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

import asiakkuus_lib.learn as learn
from asiakkuus_lib.errors import N_
from asiakkuus_lib.learn.quizzes.find import all_quizzes
from asiakkuus_lib.learn.state import LOOKS, Feedback, State
from asiakkuus_lib.learn.tasks import all_tasks
from asiakkuus_lib.locale import FOLDER, catalogue

HERE = Path(learn.__file__).parent


def places(template):
    return sorted(name for _text, name, _spec, _conversion in string.Formatter().parse(template) if name)


def machinery():
    """Messages of the machinery; those of the lessons' tasks are in the lessons' catalogues."""
    found = extract_from_dir(HERE, keywords={"N_": None, "_": None})
    return {message for name, _line, message, *_ in found if not re.match(r"tasks/l\d\d\.py", name)}


def finnish():
    with (FOLDER / "fi" / "LC_MESSAGES" / "learn.po").open("rb") as file:
        return {message.id: message.string for message in read_po(file, locale="fi") if message.id}


def test_every_message_is_in_finnish_and_none_is_left_over():
    assert machinery() == set(finnish())


def test_translations_have_the_same_places():
    for message, translation in finnish().items():
        assert translation
        assert places(message) == places(translation), message


@pytest.mark.parametrize("one", all_tasks(), ids=lambda one: one.id)
def test_every_task_speaks_finnish(one):
    for text in (one.title, one.prompt, one.look_back, one.praise, *(mistake.hint for mistake in one.mistakes)):
        assert text.said("fi").strip() and text.said("en").strip() and text.said("fi") != text.said("en")


def test_content_has_both_languages_everywhere():
    def walk(node):
        if isinstance(node, dict):
            if "fi" in node or "en" in node:
                assert set(node) == {"fi", "en"} and all(text.strip() for text in node.values())
            else:
                for value in node.values():
                    walk(value)
        elif isinstance(node, list):
            for value in node:
                walk(value)

    found = all_quizzes()
    assert len({item["id"] for item in found}) == len(found) > 0
    for item in found:
        walk(item)


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("state", State)
def test_a_state_is_told_in_words_and_signs_and_is_readable(state):
    look = LOOKS[state]
    assert contrast(look.ink, look.paper) >= 7
    assert contrast(look.edge, look.paper) >= 3
    html = Feedback("06.A1", state, "A message.", lang="fi")._repr_html_()
    assert catalogue("fi").gettext(look.label) in html
    assert look.icon in html and 'lang="fi"' in html and 'role="status"' in html
    assert "<script" not in html and "<style" not in html and "class=" not in html


def test_states_differ_without_colour():
    assert len({(look.icon, look.label) for look in LOOKS.values()}) == len(State)
    assert N_("x") == "x"
