"""Controls as a reader meets them."""

import pytest

from asiakkuus_lib.locale import language, use_language
from asiakkuus_lib.show import Choice, Guess, explore, say
from asiakkuus_lib.show.controls import OPEN, Slider, _widget


def test_a_slider_of_whole_numbers_is_one():
    widget = _widget(Slider("n", 1, 5), 3, 1)
    assert (widget.value, widget.min, widget.max, widget.step) == (3, 1, 5, 1)


@pytest.mark.parametrize(("lang", "words"), [("fi", "1,25"), ("en", "1.25")])
def test_decimals_are_written_as_the_reader_writes_them(lang, words):
    use_language(lang)
    widget = _widget(Slider("factor", 0.0, 2.0, 0.25), 1.25, 6)
    assert (widget.value, widget.label) == (1.25, words)
    assert [value for _words, value in widget.options] == [i * 0.25 for i in range(9)]


def test_a_value_between_two_steps_begins_at_the_nearer():
    assert _widget(Slider("share", 0.0, 1.0, 0.05), 0.34, 5).value == pytest.approx(0.35)


class Page:
    """What a cell displays, and the controls in it."""

    def __init__(self, monkeypatch):
        self.things, self.widgets, self.bundle = [], {}, {}
        monkeypatch.setattr("IPython.display.display", self.display)
        monkeypatch.setattr("asiakkuus_lib.show.controls._live", self.live)

    def live(self, widgets):
        self.widgets = widgets
        return {}

    def display(self, thing, raw=False, metadata=None, display_id=False):
        if raw:
            self.bundle = thing
        else:
            self.update(thing)
        return self

    def update(self, thing):
        self.things.append(thing)

    @property
    def shown(self):
        return list(map(str, self.things))


CASES = {"a": "the first case.", "b": "the second case"}
ANSWERS = {"x": "yes", "y": "no"}


@pytest.fixture
def page(monkeypatch):
    use_language("en")
    yield Page(monkeypatch)
    use_language("fi")


@pytest.fixture
def asked():
    """Every case and answer that was replied to."""
    return []


@pytest.fixture
def sorting(page, asked):
    def reply(case, answer):
        asked.append((case, answer))
        return say(f"Reply to {case}{answer}.")

    explore(reply, {"case": Choice("Case", CASES), "answer": Guess("Your answer", ANSWERS)}, case="a")
    return page


def test_nothing_is_answered_beforehand(sorting, asked):
    assert sorting.widgets["answer"].value == OPEN and sorting.widgets["answer"].label == "Choose…"
    assert sorting.shown == ["The first case. Choose your answer first."] and asked == []


def test_a_choice_brings_its_reply(sorting, asked):
    sorting.widgets["answer"].value = "y"
    assert sorting.shown[-1] == "Reply to ay." and asked == [("a", "y")]
    sorting.widgets["answer"].value = OPEN
    assert sorting.shown[-1] == "The first case. Choose your answer first."


def test_an_answer_to_one_case_is_not_held_against_another(sorting, asked):
    sorting.widgets["answer"].value = "x"
    sorting.widgets["case"].value = "b"
    assert sorting.widgets["answer"].value == OPEN
    assert sorting.shown[-1] == "The second case. Choose your answer first." and asked == [("a", "x")]


def test_another_thing_can_stand_where_the_reply_will_be(page):
    explore(
        lambda case, answer: say("reply"), {"case": Choice("Case", CASES), "answer": Guess("Your answer", ANSWERS)},
        before=lambda case: say(f"the map at {case}"), case="b",
    )  # fmt: skip
    page.widgets["case"].value = "a"
    assert page.shown == ["the map at b", "the map at a"]


@pytest.mark.parametrize(
    ("lang", "words"), [("fi", "valitset ylävalikosta Run ▸ Run All Cells"), ("en", "choose Run ▸ Run All Cells")]
)
def test_without_a_kernel_the_words_say_how_to_get_one_and_what_can_be_answered(page, lang, words):
    use_language(lang)
    explore(lambda answer: say("reply"), {"answer": Guess("Your <answer>", ANSWERS)})
    for kind in ("text/plain", "text/html"):
        assert words in page.bundle[kind]
        assert all(option in page.bundle[kind] for option in ANSWERS.values())
        assert "reply" not in page.bundle[kind]
    assert "<answer>" not in page.bundle["text/html"]


def test_a_guess_has_a_name_and_can_be_reached_by_keyboard():
    import ipywidgets

    widget = _widget(Guess("Your answer", ANSWERS), OPEN, 11)
    assert isinstance(widget, ipywidgets.Dropdown) and widget.description == "Your answer"  # a select with its label
    assert widget.tabbable is not False and not widget.disabled


def test_what_would_answer_is_folded_until_a_control_moves(page):
    explore(lambda n: say(f"It is {n}."), {"n": Choice("Number", {1: "one", 2: "two"})}, folded=True, n=1)
    page.widgets["n"].value = 2
    first, second = page.things
    assert "<details>" in first._repr_mimebundle_()["text/html"] and "It is 1." in first._repr_mimebundle_()["text/plain"]
    assert "<details>" not in second._repr_mimebundle_()["text/html"]


def test_a_reply_is_in_the_language_of_its_cell_and_leaves_that_of_the_notebook_alone(page):
    use_language("fi")
    heard = []
    explore(lambda n: heard.append(language()) or say("reply"), {"n": Choice("Number", {1: "one", 2: "two"})}, n=1)
    use_language("en")
    page.widgets["n"].value = 2
    assert heard[-1] == "fi" and language() == "en"
