"""Controls as a reader meets them."""

import pytest

from asiakkuus_lib.locale import use_language
from asiakkuus_lib.show.controls import Slider, _widget


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
