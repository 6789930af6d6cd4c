"""Figures of any labels and any numbers: drawings that parse, that style nothing, and whose words are whole."""

import base64
import re
from math import isfinite
from pathlib import Path
from xml.etree import ElementTree

import nbformat
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asiakkuus_lib.locale import use_language
from asiakkuus_lib.show import (
    bars,
    dots,
    heatmap,
    lines,
    nine_fields,
    number,
    paired_bars,
    panels,
    percent,
    svg,
    tornado,
    waterfall,
)
from asiakkuus_lib.show.canvas import label, text_width, wrapped
from asiakkuus_lib.show.figure import NARROW, WIDE, Figure
from asiakkuus_lib.show.style import ACCENT, DARK, INK, ON_DEEP, ON_PALE, OTHER, OURS, PALE, PAPER, QUIET, STEPS

TOP = Path(__file__).resolve().parent.parent
BUILT = sorted((TOP / "notebooks").glob("*/*.ipynb"))
# Bytes of a drawing with its font, and of a notebook.
MOST, MOST_OF_NOTEBOOK = 15_360, 450_000
SAID = {"title": "A finding", "alt": "1 thing"}
ODD = [
    "",
    " ",
    "nan",
    "$a$ $",
    "<b>&amp;</b>",
    "\u202eoikealta",
    "a\x1b[31m\tb\nc",
    "日本語",
    "🛳",
    "W" * 40,
    "{0} %s",
    "ä" * 60,
]
WORDS = st.sampled_from([*ODD, "Member services and partner administration", "Asiakkuusmarkkinointipäällikkö", "A"])
NAMES = st.one_of(WORDS, st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
VALUES = st.one_of(
    st.sampled_from([0.0, -0.0, float("nan"), float("inf"), 1e15, -1e15, 1e-12, 0.5, -3.0]), st.floats(-1e9, 1e9)
)
SHARES = st.floats(0, 1)


@st.composite
def labelled(draw, values=VALUES, most=30):
    """As many values as labels."""
    names = draw(st.lists(NAMES, min_size=1, max_size=most))
    return names, draw(st.lists(values, min_size=len(names), max_size=len(names)))


def texts(drawn: str) -> list[tuple[float, str, ElementTree.Element]]:
    """Size in points, anchor and element of every text."""
    found = []

    def walk(element: ElementTree.Element, size: str, anchor: str) -> None:
        size, anchor = element.get("font-size", size), element.get("text-anchor", anchor)
        if element.tag.endswith("text"):
            found.append((float(size), anchor, element))
        for child in element:
            walk(child, size, anchor)

    walk(ElementTree.fromstring(drawn), "10", "start")
    return found


def check(figure: Figure, narrow_size: float = 11.0) -> None:
    """What holds for every figure."""
    ids = []
    for drawn, width, least in ((figure.wide, WIDE, 12.0), (figure.narrow, NARROW, narrow_size)):
        root = ElementTree.fromstring(drawn)
        elements = list(root.iter())
        assert not any(name == "style" or name.startswith("on") for element in elements for name in element.attrib)
        assert {element.tag.rsplit("}", 1)[-1] for element in elements} <= {
            "svg",
            "g",
            "path",
            "text",
            "rect",
            "use",
            "defs",
            "clipPath",
        }
        ids.append({element.get("id") for element in elements} - {None})
        scale = width / float(root.get("viewBox").split()[2])
        for size, anchor, element in texts(drawn):
            assert size * scale >= least - 0.05
            words = "".join(element.itertext())
            if element.get("transform") is None and words.isprintable() and words.isascii():
                begin = float(element.get("x")) * scale
                long = text_width(words, size)
                begin -= {"middle": long / 2, "end": long}.get(anchor, 0)
                assert begin >= -1.5 and begin + long <= width + 1.5, words
    assert not ids[0] & ids[1]
    assert figure.table.cells() is not None and figure.table.to_text()


@settings(max_examples=12, deadline=None)
@given(labelled(), st.booleans(), st.booleans())
def test_bars(labels_and_values, adds_up, limited):
    names, values = labels_and_values
    check(bars(names, values, adds_up=adds_up, limits=(-1e9, 1e9) if limited else None, highlight=names[:1], **SAID))


@settings(max_examples=10, deadline=None)
@given(labelled(), st.tuples(NAMES, NAMES), st.sampled_from(["other", "expected"]))
def test_pairs(labels_and_values, names, look):
    labels, values = labels_and_values
    check(paired_bars(labels, values, values[::-1], names, write=number, looks=(look, "ours"), **SAID))


@settings(max_examples=10, deadline=None)
@given(labelled(st.floats(-1e9, 1e9), most=12), NAMES)
def test_waterfall(labels_and_values, total):
    names, values = labels_and_values
    fall = waterfall(list(zip(names, values, strict=True)), total, **SAID)
    check(fall)
    assert fall.table.frame.iloc[-1, 1] == pytest.approx(sum(values), abs=1e-3)
    check(tornado(names, list(zip(values, values[::-1], strict=True)), 100.0, **SAID))


@settings(max_examples=10, deadline=None)
@given(labelled(SHARES), st.lists(NAMES, min_size=1, max_size=30))
def test_matrix(labels_and_values, columns):
    rows, values = labels_and_values
    numbers = np.outer(values, np.linspace(0.1, 1, len(columns)))
    figure = heatmap(numbers, rows, columns, write=percent, row_label="rows", column_label="columns", **SAID)
    check(figure)
    assert figure.table.frame.iloc[:, 1:].to_numpy() == pytest.approx(numbers)
    if len(rows) > 15:
        assert re.search(r"\d", figure.source)


@settings(max_examples=10, deadline=None)
@given(st.lists(VALUES, min_size=1, max_size=40), st.lists(NAMES, min_size=1, max_size=5, unique_by=label), NAMES)
def test_lines(values, names, words):
    marked = [(i, value, words) for i, value in enumerate(values[:3])]
    figure = lines(
        range(len(values)),
        {name: values[i:] + values[:i] for i, name in enumerate(names)},
        marks=marked,
        level=(0, words),
        x_label="weeks",
        y_label=words,
        **SAID,
    )
    check(figure)


@settings(max_examples=10, deadline=None)
@given(
    st.lists(st.floats(-1e9, 1e9), max_size=60),
    st.sampled_from(["even", "log"]),
    st.lists(st.floats(-10, 100), max_size=4),
)
def test_histograms(values, scale, marks):
    figure = panels(
        [("days", values, marks), ("times", [1, 2, 2], [])],
        y_label="customers",
        scale=scale,
        **SAID,
    )
    check(figure)
    counted = figure.table.frame
    assert counted.loc[counted["name"] == "days", "n"].sum() == len(values)


@settings(max_examples=8, deadline=None)
@given(
    labelled(st.one_of(st.just(float("nan")), st.floats(0, 100)), most=12),
    st.lists(NAMES, min_size=1, max_size=5, unique_by=label),
    NAMES,
)
def test_points_and_fields(labels_and_values, kinds, words):
    labels, values = labels_and_values
    check(dots(labels, dict.fromkeys(kinds, values), mark=(50, words), **SAID))
    fields = [[words, "b", "c"], ["d", "the same for much less", "f"], ["g", "h", words]]
    check(
        nine_fields(
            fields,
            [[True] * 3] * 3,
            [("We", 0, 0), ("Rival", 0, 0)],
            names=[words, "B"],
            rows=["more", "same", "less"],
            columns=["low", "same", "high"],
            row_label="benefit",
            column_label="price",
            **SAID,
        )
    )


@given(NAMES, st.floats(30, 400), st.sampled_from([9.0, 10.0]))
def test_words_are_wrapped_within_their_room_and_none_is_lost(name, room, size):
    found = wrapped(label(name), room, size)
    assert all(text_width(line, size) <= room for line in found if len(line) > 2)
    assert "".join(found).replace("-", "").replace(" ", "") == label(name).replace("-", "").replace(" ", "")


def test_more_than_fifteen_are_taken_together_or_told():
    names, values = [f"Group {n}" for n in range(30)], list(range(30))
    together = bars(names, values, adds_up=True, **SAID)
    use_language("en")
    shown = bars(names, values, **SAID)
    assert "Muut (16)" in together.wide and f">{number(sum(range(16)))}<" in together.wide
    assert "Not shown: 16 smaller ones." in re.sub(r"</?text[^>]*>|</?g[^>]*>", " ", shown.wide)
    assert len(together.table.frame) == len(shown.table.frame) == 30


def test_a_share_that_is_little_is_not_written_as_nothing():
    use_language("en")
    drawn = paired_bars(["A"], [0.003], [0.0], ("n", "m"), write=percent, **SAID).wide
    assert ">0.3%<" in drawn and ">0%<" in drawn


def test_two_figures_share_no_names_within():
    one, two = (lines([0, 1], {"A": [0, up], "B": [1, up]}, title=f"To {up}", alt=f"{up}") for up in (1, 2))
    found = [
        set(re.findall(r' id="([^"]*)"', drawn)) for figure in (one, two) for drawn in (figure.wide, figure.narrow)
    ]
    assert all(found) and sum(map(len, found)) == len(set().union(*found))


def test_powers_of_ten_are_written_where_not_all_classes_have_room():
    use_language("en")
    values = [10 ** (n / 10) for n in range(55)]
    drawn = panels([("a", values, [2])] * 3, y_label="n", scale="log", **SAID).wide
    assert {"10", "1,000", "100,000"} <= set(re.findall(r">([\d,]+)<", drawn)) and ">2,000<" not in drawn


def fills(drawn: str) -> list[str]:
    return re.findall(r'fill="(#[0-9a-f]{6})"', drawn)


def test_a_loss_of_a_pair_is_accented_and_the_names_keep_their_own_look():
    for values in ([0.8, -0.2], [-0.2, 0.8]):
        pair = paired_bars(["A", "B"], [0.1, 0.9], values, ("n", "m"), write=percent, **SAID)
        gain = paired_bars(["A", "B"], [0.1, 0.9], [abs(value) for value in values], ("n", "m"), write=percent, **SAID)
        for drawn, other in ((pair.wide, gain.wide), (pair.narrow, gain.narrow)):
            assert ACCENT in drawn and ACCENT not in other
        # On the narrow drawing the names stand after marks that look as most bars do.
        assert fills(pair.narrow).count(OURS) == fills(gain.narrow).count(OURS) - 1


def test_the_pair_that_the_title_speaks_of_is_bold_and_nothing_else():
    values = ["A", "B"], [0.1, 0.9], [0.8, 0.2], ("n", "m")
    pair, plain = (paired_bars(*values, write=percent, highlight=name, **SAID).narrow for name in ("A", ""))
    bold, bars_of = 'font-weight="700"', r'<path[^>]* fill="(#[0-9a-f]{6})"'
    assert pair.count(bold) == plain.count(bold) + 3 and re.findall(bars_of, pair) == re.findall(bars_of, plain)


def test_a_number_of_a_waterfall_stands_where_its_bar_began_when_it_crosses_zero():
    drawn = waterfall([("sales", 100), ("goods", -40), ("service", -150)], "profit", **SAID).wide
    left = {words: float(x) for x, words in re.findall(r'<text x="([\d.]+)"[^>]*>([^<]*)</text>', drawn)}
    assert left["−150"] > left["100"] - 100 and left["−90"] < left["−150"]


@pytest.mark.parametrize("value", [5.0, 4.9, 0.0])
def test_a_level_of_bars_is_named_and_hides_no_number(value):
    figure = bars(["A", "B"], [value, 1], limits=(0, 5), level=(5, "5 at most"), **SAID)
    check(figure)
    assert "5 at most" in figure.wide and "5 at most" in figure.narrow


def test_no_threshold_cuts_a_bar():
    values = [1] * 50 + [2] * 20 + [5] * 10 + list(range(6, 40))
    figure = panels([("days", values, [1, 2, 8.5])], y_label="n", scale="log",
                    accent=(0, 1, "1 day: 44%"), **SAID)  # fmt: skip
    check(figure)
    for drawn in (figure.wide, figure.narrow):
        assert "1 day: 44%" in drawn and ACCENT in fills(drawn) and f'stroke="{PAPER}"' not in drawn
    none = panels([("days", values, [2])], y_label="n", scale="log", accent=(0, 0.2, "none"), **SAID).wide
    assert "none</text>" not in none and ACCENT not in none


def test_a_cell_in_which_nothing_is_written_is_empty_and_one_may_be_framed():
    numbers = np.array([[0.0, 0.5], [0.0, 0.2]])
    said = {"write": lambda part: percent(part) if part else "", **SAID}
    framed = heatmap(numbers, ["a", "b"], ["c", "d"], framed=[(0, 1)], **said)
    for drawn in (framed.wide, framed.narrow):
        # The page behind the drawing is one, the empty cells are the other.
        assert fills(drawn).count(PAPER) == 2 and drawn.count(f'stroke="{ACCENT}"') == 1
    assert ACCENT not in heatmap(numbers, ["a", "b"], ["c", "d"], **said).wide
    assert fills(heatmap(numbers, ["a", "b"], ["c", "d"], **SAID).wide).count(PAPER) == 1


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, two: str) -> float:
    low, high = sorted((luminance(one), luminance(two)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("turn", [lambda colour: colour, DARK.__getitem__], ids=["light", "dark"])
def test_colours_stand_out(turn):
    paper = turn(PAPER)
    assert min(contrast(turn(colour), paper) for colour in (OURS, OTHER, ACCENT, INK, QUIET)) >= 3
    assert min(contrast(turn(words), turn(ground)) for words in (INK, QUIET, ACCENT) for ground in (PAPER, PALE)) >= 4.5
    for place, step in enumerate(STEPS):
        assert contrast(turn(ON_PALE if place < 3 else ON_DEEP), turn(step)) >= 4.5
    lightness = [116 * luminance(turn(colour)) ** (1 / 3) - 16 for colour in (OURS, OTHER)]
    assert abs(lightness[0] - lightness[1]) >= 20


def pictures(path: Path) -> list[str]:
    outputs = [output for cell in nbformat.read(path, as_version=4).cells for output in cell.get("outputs", [])]
    shown = " ".join(str(output.get("data", {}).get("text/html", "")) for output in outputs)
    packed = re.findall(r'src="data:image/svg\+xml;base64,([\w+/=]+)"', shown)
    return [base64.b64decode(picture).decode("utf-8") for picture in packed]


@settings(max_examples=20)
@given(st.text(st.sampled_from(sorted(svg._USUAL)), min_size=1, max_size=60))
def test_usual_letters_are_carried_as_from_the_whole_font(used):
    whole = base64.b64encode(svg.with_letters(used, svg._font().read_bytes(), "woff2")).decode("ascii")
    assert whole in svg.font_face(used)


@pytest.mark.parametrize("path", BUILT, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_built_drawings_are_small_and_carry_their_letters(path):
    assert path.stat().st_size <= MOST_OF_NOTEBOOK
    found = pictures(path)
    assert found
    for drawn in found:
        assert len(drawn.encode("utf-8")) <= MOST, drawn[-300:]
        assert drawn.count("@font-face") == 1 and svg.letters([drawn])
        assert all(
            size * WIDE / float(re.search(r'viewBox="0 0 ([\d.]+)', drawn)[1]) >= 12 for size, _a, _e in texts(drawn)
        )


def test_numbers_of_a_drawing_are_finite():
    drawn = bars(["A", "B"], [float("inf"), float("nan")], **SAID).wide
    numbers = [float(found) for found in re.findall(r"-?\d+\.\d+", re.sub(r"<text.*?</text>", "", drawn))]
    assert all(map(isfinite, numbers)) and "nan" not in drawn and "inf" not in drawn
