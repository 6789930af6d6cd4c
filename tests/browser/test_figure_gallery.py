"""Every kind of figure as a browser sets it, of its examples and of odd data: nothing too small, cut or overlapping."""

import pytest

from asiakkuus_lib.locale import use_language
from tests.browser.conftest import LANGUAGES
from tests.browser.readable import LEAST, unreadable
from tests.builder import gallery

pytestmark = pytest.mark.browser

# The drawing that is shown at each width of the screen.
SCREENS = {1280: "wide", 360: "narrow"}


def faults(browser, folder, figures, width: int) -> list[str]:
    """What is wrong with figures on a screen of a width."""
    page = folder / "gallery.html"
    page.write_text(gallery.page(figures, [SCREENS[width]]), encoding="utf-8")
    window = browser.new_context(viewport={"width": width, "height": 900})
    try:
        opened = window.new_page()
        opened.goto(page.as_uri())
        return unreadable(opened, "section", LEAST[width])
    finally:
        window.close()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("width", SCREENS)
def test_every_example_is_readable(browser, tmp_path, width, lang):
    use_language(lang)
    assert faults(browser, tmp_path, list(gallery.examples()), width) == []


@pytest.mark.parametrize("width", SCREENS)
def test_figures_of_odd_data_are_readable(browser, tmp_path, width):
    use_language("fi")
    assert faults(browser, tmp_path, list(gallery.stressed()), width) == []


def test_what_is_measured_is_found(browser, tmp_path):
    use_language("fi")
    kind, figure = next(gallery.examples(["slope"]))
    spoilt = figure.wide.replace("</svg>", '<text x="9" y="9" font-size="7">eka</text><text x="9" y="9">toka</text></svg>')
    object.__setattr__(figure, "wide", spoilt.replace("toka", "toka" * 99))
    said = faults(browser, tmp_path, [(kind, figure)], 1280)
    assert any("px" in fault for fault in said) and any("cut" in fault for fault in said)
    assert any("stands on" in fault for fault in said)
