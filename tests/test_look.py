"""Tables are plain HTML with classes: their look is the page's in a report, and their own in a notebook."""

from html.parser import HTMLParser

import pandas as pd
import pytest

from asiakkuus_lib.show import Column, fold, table
from asiakkuus_lib.show.look import STYLED_BY_PAGE

KINDS = ("text", "number", "money", "percent", "date", "range", "prose")
FRAME = pd.DataFrame({"text": ["a"], "number": [1], "money": [2.5], "percent": [0.5], "range": ["1–2"], "prose": ["b"]})
FRAME.insert(4, "date", pd.Timestamp("2026-01-02"))
TABLE = table(FRAME, 'A "title"', {kind: Column(f"<{kind}>", kind) for kind in KINDS}, note="n")


def elements(html: str) -> list[tuple[str, dict[str, str]]]:
    """The elements of a piece of HTML with their attributes."""
    found = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attributes: found.append((tag, dict(attributes)))
    parser.feed(html)
    return found


@pytest.fixture(params=["notebook", "report"])
def place(request, monkeypatch):
    if request.param == "report":
        monkeypatch.setenv(STYLED_BY_PAGE, "yes")
    return request.param


@pytest.mark.parametrize("shown", [TABLE, fold(TABLE)], ids=["table", "folded"])
def test_every_element_has_its_class_and_only_a_notebook_a_style(place, shown):
    found = elements(shown._repr_mimebundle_()["text/html"])
    cells = [attributes for tag, attributes in found if tag in ("th", "td")]
    assert [cell["class"] for cell in cells] == 2 * ["text", "number", "number", "number", "text", "number", "prose"]
    assert [cell.get("scope") for cell in cells] == 7 * ["col"] + ["row"] + 6 * [None]
    styled = [attributes["style"] for _tag, attributes in found if "style" in attributes]
    if place == "report":
        assert styled == []
    else:
        assert [cell["style"] == "text-align:right" for cell in cells] == [cell["class"] == "number" for cell in cells]
