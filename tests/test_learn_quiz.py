"""Quizzes and open answers."""

import re
from dataclasses import replace

import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.display import display
from IPython.utils.capture import capture_output
from ipywidgets import HTML, Button, Checkbox, RadioButtons

from asiakkuus_lib.learn import State, quiz, reflect
from asiakkuus_lib.learn.quizzes import reply
from asiakkuus_lib.learn.quizzes.find import all_quizzes, find_quiz
from asiakkuus_lib.learn.quizzes.show_quiz import WIDGET
from asiakkuus_lib.learn.reflection import word_count
from asiakkuus_lib.learn.tasks import all_open_tasks, find_open_task
from asiakkuus_lib.locale import use_language


@pytest.fixture(autouse=True)
def _english():
    use_language("en")
    yield
    use_language("fi")


@pytest.mark.parametrize("item", all_quizzes(), ids=lambda item: item["id"])
def test_a_quiz_is_sound(item):
    right = [option["right"] for option in item["options"]]
    assert item["kind"] in {"one", "many"}
    assert len(right) >= 3 and not all(right)
    assert sum(right) == 1 if item["kind"] == "one" else sum(right) >= 1
    replies = {option["reply"][lang] for option in item["options"] for lang in ("fi", "en")}
    assert len(replies) == 2 * len(right)


@pytest.mark.parametrize("lang", ["fi", "en"])
def test_the_text_is_complete_stable_and_in_the_readers_language(lang):
    use_language(lang)
    one, again = quiz("06.Q3"), quiz("6.q3")
    assert repr(one) == repr(again)
    for option in find_quiz("06.Q3")["options"]:
        assert option["text"][lang] in repr(one)
        assert option["text"][lang].replace("'", "&#x27;") in one._repr_html_()
    assert '<ol type="A">' in one._repr_html_()


def test_one_display_of_a_raw_bundle_works():
    shell = InteractiveShell.instance()
    try:
        with capture_output() as captured:
            display(quiz("06.Q1").bundle(), raw=True)
            display(quiz("06.Q1"))
    finally:
        InteractiveShell.clear_instance()
    assert shell is not None
    for output in captured.outputs:
        assert set(output.data) == {WIDGET, "text/html", "text/plain"}
        assert output.data[WIDGET]["model_id"]


def find(widget, kind):
    return [child for child in widget.children if isinstance(child, kind)]


def test_the_button_brings_the_reply():
    view = quiz("06.Q1").widget()
    (radio,), (button,), answer = find(view, RadioButtons), find(view, Button), find(view, HTML)[-1]
    assert radio.index is None and shown(view) == set()
    region = answer.value  # stays as it is, so that a screen reader follows it
    assert region.count('role="status"') == region.count("aria-live") == 1
    for choice, name in ((None, "nothing"), (1, "1"), (0, "0")):
        radio.index = choice
        button.click()
        assert shown(view) == {name}
        assert answer.value == region


@pytest.mark.parametrize("item", all_quizzes(), ids=lambda item: item["id"])
def test_nothing_is_chosen_or_answered_beforehand_and_a_reply_goes_with_its_choice(item):
    view = quiz(item["id"]).widget()
    (button,) = find(view, Button)
    options = find(view, RadioButtons) or find(view, Checkbox)
    assert not any(getattr(one, "value", None) for one in options) and shown(view) == set()
    assert not any(option["reply"]["en"] in text for option in item["options"] for text in map(str, stored(item)))
    for choose in (lambda: setattr(options[0], *FIRST[item["kind"]]), lambda: setattr(options[-1], *LAST[item["kind"]])):
        choose()
        assert shown(view) == set()  # the reply was to another choice
        button.click()
        assert shown(view) != set()


FIRST, LAST = {"one": ("index", 0), "many": ("value", True)}, {"one": ("index", 1), "many": ("value", True)}


def stored(item):
    """What a notebook keeps of a quiz."""
    return quiz(item["id"]).bundle(live=False).values()


def shown(view):
    """Names of the replies that can be seen."""
    marks = [name.removeprefix("asiakkuus-shows-") for name in view._dom_classes if "-shows-" in name]
    return set(marks)


def test_every_reply_is_hidden_until_it_is_asked_for():
    (*_rest, answer) = find(quiz("06.Q3").widget(), HTML)
    names = re.findall(r'<div class="asiakkuus-reply-(\w+)" style="display:none">', answer.value)
    assert names == ["nothing", "0", "1", "2", "3", "4", "more", "all"]
    for name in names:
        assert f".asiakkuus-shows-{name} .asiakkuus-reply-{name} {{ display: block !important; }}" in answer.value


def test_many_right_options():
    item = find_quiz("06.Q3")
    right = tuple(i for i, option in enumerate(item["options"]) if option["right"])
    wrong = tuple(i for i in range(len(item["options"])) if i not in right)
    more, everything = "You have not chosen all the good options yet.", "You found all the right ones."
    assert more in reply(item, right[:1], "en") and everything not in reply(item, right[:1], "en")
    assert more not in reply(item, right, "en") and everything in reply(item, right, "en")
    for chosen in (wrong[:1], (*right, *wrong[:1])):
        assert more not in reply(item, chosen, "en") and everything not in reply(item, chosen, "en")
    assert everything not in reply(find_quiz("06.Q1"), (1,), "en")
    assert "Kaikki oikeat löytyivät." in reply(item, right, "fi")
    view = quiz("06.Q3").widget()
    for i, box in enumerate(find(view, Checkbox)):
        box.value = i in right
    find(view, Button)[0].click()
    assert shown(view) == {*map(str, right), "all"}


def test_an_unknown_quiz_says_so():
    assert "no quiz" in repr(quiz("06.Q99"))
    assert WIDGET not in quiz("06.Q99").bundle()


@pytest.mark.parametrize("answer", ["", "  ", ..., None, [], {"x": ...}])
def test_an_empty_open_answer(answer):
    found = reflect("06.O1", answer)
    assert found.state is State.NOT_ANSWERED and not found.details


@pytest.mark.parametrize("one", all_open_tasks(), ids=lambda one: one.id)
def test_an_open_answer_gets_points_and_no_verdict(one):
    found = reflect(one.id, "Oma ajatukseni. " * 200)
    assert found.state is State.ANSWERED
    assert all(point.said("en") in repr(found) for point in one.points)
    assert len(one.rubric) >= 2
    assert found._repr_mimebundle_()[1]["asiakkuus"] == {"task": one.id, "state": "answered"}


def test_words_are_counted_only_when_the_task_asks(monkeypatch):
    one = replace(find_open_task("06.O1"), minimum_words=5)
    monkeypatch.setattr("asiakkuus_lib.learn.reflection.find_open_task", lambda task: one)
    assert reflect("06.O1", "kolme sanaa vain").state is State.STARTED
    assert reflect("06.O1", "nyt on jo viisi sanaa").state is State.ANSWERED
    loop = []
    loop.append(loop)
    assert word_count(loop) == 0
    assert reflect("06.O1", object()).state in {State.STARTED, State.CANNOT_CHECK}


@pytest.mark.parametrize("answer", ["Kyllä", "En tiedä", "Ryhmät löytyvät ostoista ja tarpeista."])
def test_a_few_words_are_a_start(answer):
    for task in ("06.O1", "06.O2"):
        found = reflect(task, answer)
        assert found.state is State.STARTED and found.details
        assert "go on" in found.message and not re.search(r"\d", found.message)


def test_an_unknown_open_task():
    assert reflect(object(), "x").state is State.UNKNOWN_TASK
    assert reflect("77.O1", "x").state is State.UNKNOWN_TASK
