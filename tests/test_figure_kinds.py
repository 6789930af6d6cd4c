"""Kinds of figures: whatever the names and the numbers, all is told, and nothing stands on anything else."""

import inspect
import json
import os
import re
import subprocess
import sys
from functools import cache
from xml.etree import ElementTree

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asiakkuus_lib import show
from asiakkuus_lib.locale import use_language
from asiakkuus_lib.show import svg
from asiakkuus_lib.show.canvas import PIXELS_PER_POINT, text_width, wrapped
from asiakkuus_lib.show.scales import apart
from asiakkuus_lib.show.style import DARK
from tests.builder import TOP, gallery
from tests.figure_looks import ALIKE, TEXT_ON, contrast, lightness

LARGEST_DRAWING = 15_000
KINDS = list(gallery.MAKERS)
# Their labels are taken together, stand across or are not those of the table's rows.
OTHER_ROWS = {"lines", "nine_fields", "panels", "small_multiples", "waterfall"}
VALUES = st.floats(-1e6, 1e6) | st.just(float("nan")) | st.just(0.0)
NAMES = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=45)
ROWS = st.lists(st.tuples(NAMES, VALUES), min_size=1, max_size=30, unique_by=lambda row: row[0])


@pytest.fixture(autouse=True)
def finnish():
    use_language("fi")


@cache
def drawn(kind: str) -> list[show.Figure]:
    """The examples of a kind, in Finnish."""
    return [make() for make in gallery.EXAMPLES[kind]]


def size(drawn: str) -> int:
    """Bytes of a drawing with its letters."""
    return len(drawn) + len(svg.font_face(svg.letters([drawn])))


def texts(drawn: str) -> list[tuple[float, float, float, float, str]]:
    """Left, top, right, bottom in pixels and the words of each text of a drawing."""
    found = []

    def walk(element: ElementTree.Element, given: dict[str, str]) -> None:
        given = given | element.attrib
        if element.tag.endswith("}text"):
            points = float(given["font-size"])
            wide = text_width(element.text or "", points, given.get("font-weight") == "bold")
            x, y = float(given["x"]) * PIXELS_PER_POINT, float(given["y"]) * PIXELS_PER_POINT
            begin = {"start": 0, "middle": wide / 2, "end": wide}[given.get("text-anchor", "start")]
            up, down = 0.76 * points * PIXELS_PER_POINT, 0.24 * points * PIXELS_PER_POINT
            if "transform" in element.attrib:
                corners = x - up, y + begin - wide, x + down, y + begin
            else:
                corners = x - begin, y - up, x - begin + wide, y + down
            found.append((*corners, element.text or ""))
        for child in element:
            walk(child, given)

    walk(ElementTree.fromstring(drawn), {})
    return found


def check(figure: show.Figure) -> None:
    """What holds for every drawing."""
    for drawn, width in ((figure.wide, 720), (figure.narrow, 360)):
        height = float(re.search(r'viewBox="0 0 [\d.]+ ([\d.]+)"', drawn)[1]) * PIXELS_PER_POINT
        seen = texts(drawn)
        for left, top, right, bottom, words in seen:
            assert left >= -1.5 and right <= width + 1.5, f"{words!r} is cut at the side"
            assert top >= -1.5 and bottom <= height + 1.5, f"{words!r} is cut at the top or at the bottom"
        for i, one in enumerate(seen):
            for other in seen[:i]:
                across = min(one[2], other[2]) - max(one[0], other[0])
                down = min(one[3], other[3]) - max(one[1], other[1])
                assert across <= 2 or down <= 2, f"{one[4]!r} stands on {other[4]!r}"
        assert "<image" not in drawn and "nan" not in drawn.split("<text", 1)[0]


@pytest.mark.parametrize("kind", gallery.kinds())
def test_every_kind_has_an_example_that_is_small(kind):
    for figure in drawn(kind):
        assert size(figure.wide) <= LARGEST_DRAWING and size(figure.narrow) <= LARGEST_DRAWING
        assert figure.table.cells() and len(figure.alt) <= 250 and figure.subtitle and figure.source


# Draws all examples of the gallery from the last to the first.
BACKWARDS = """
import json
from asiakkuus_lib.locale import use_language
from tests.builder import TOP, gallery
use_language("fi")
makers = [make for kind in gallery.kinds() for make in gallery.EXAMPLES[kind]]
drawn = [(figure.wide, figure.narrow, figure.to_html()) for figure in (make() for make in reversed(makers))]
print(json.dumps(drawn[::-1]))
"""


def test_every_example_is_the_same_to_the_byte_in_another_process_and_order():
    before = [[figure.wide, figure.narrow, figure.to_html()] for kind in gallery.kinds() for figure in drawn(kind)]
    elsewhere = os.environ | {"PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland", "PYTHONPATH": str(TOP)}
    told = subprocess.run([sys.executable, "-c", BACKWARDS], cwd=TOP, env=elsewhere, check=True, capture_output=True)
    assert json.loads(told.stdout) == before


def test_the_gallery_has_no_example_of_what_is_not_offered():
    assert sorted(gallery.EXAMPLES) == sorted(gallery.kinds())
    assert set(gallery.MAKERS) <= set(gallery.EXAMPLES)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("stress", gallery.STRESSES)
def test_one_and_thirty_and_long_names_and_odd_numbers_are_readable_and_small(kind, stress):
    figure = gallery.MAKERS[kind](*gallery.STRESSES[stress])
    check(figure)
    assert size(figure.wide) <= LARGEST_DRAWING and size(figure.narrow) <= LARGEST_DRAWING


@pytest.mark.parametrize("kind", KINDS)
def test_the_examples_are_readable(kind):
    for figure in drawn(kind):
        check(figure)


@pytest.mark.parametrize("kind", KINDS)
@given(rows=ROWS)
@settings(max_examples=4, deadline=None)
def test_any_names_and_numbers_are_readable_and_all_in_the_table(kind, rows):
    names, values = [name for name, _value in rows], [value for _name, value in rows]
    figure = gallery.MAKERS[kind](names, values)
    check(figure)
    if kind not in OTHER_ROWS:
        assert [row[0] for row in figure.table.cells()] == [
            show.Column("").write(name) for name in names
        ]


@given(counts=st.lists(st.lists(st.integers(0, 500), min_size=14, max_size=14), min_size=1, max_size=14))
@settings(max_examples=6, deadline=None)
def test_a_migration_takes_small_groups_together_and_loses_nobody(counts):
    frame = pd.DataFrame(counts, [f"ennen {i}" for i in range(len(counts))], [f"nyt {i}" for i in range(14)])
    figure = show.migration(frame, names=("2024", "2025"), most=6, **gallery.HEAD, **gallery.SAID)
    told = [words for *_box, words in texts(figure.wide)]
    sums = [int(words.rsplit(" ", 1)[1].replace("\xa0", "")) for words in told if re.search(r"^(ennen|nyt|Muut)", words)]
    assert sum(sums) == 2 * int(np.sum(counts))


@given(values=st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=40), sizes=st.floats(1, 40))
def test_what_is_moved_apart_does_not_overlap_and_keeps_its_order(values, sizes):
    low, high = -1e6, max(1e6, -1e6 + sizes * len(values))
    found = apart(values, [sizes] * len(values), low, high)
    order = np.argsort(values, kind="stable")
    assert (np.diff(np.array(found)[order]) >= sizes * (1 - 1e-6) - 1e-3).all()
    assert min(found) >= low and max(found) <= high + 1e-3


@given(words=NAMES, room=st.floats(20, 300))
def test_wrapped_words_lose_no_letter_and_are_no_wider_than_their_room(words, room):
    lines = wrapped(words, room, 9)
    assert all(text_width(line, 9) <= room or len(line) <= 2 for line in lines)
    bare = re.compile(r"[\s-]")
    assert bare.sub("", "".join(lines)) == bare.sub("", show.Column("").write(words) if words else "")


def refusals():
    narrowing = ["a", "b"], [1, 2]
    return {
        "growing ladder": lambda: show.ladder(*narrowing, **gallery.HEAD, **gallery.SAID),
        "growing squares": lambda: show.nested(*narrowing, **gallery.HEAD, **gallery.SAID),
        "unknown stage": lambda: show.ladder(["a"], [float("nan")], **gallery.HEAD, **gallery.SAID),
        "empty": lambda: show.nested([], [], **gallery.HEAD, **gallery.SAID),
        "negative flow": lambda: show.migration(pd.DataFrame([[-1]]), names=("a", "b"), **gallery.HEAD, **gallery.SAID),
        "a group twice": lambda: show.migration(
            pd.DataFrame([[1, 2]], columns=["a", "a"]), names=("a", "b"), **gallery.HEAD, **gallery.SAID
        ),
        "way forward": lambda: show.process({"a": "", "b": ""}, columns=("x", "y"), back=("a", "b", ""), **gallery.SAID),
        "ragged": lambda: show.matrix(["a"], ["b"], [[]], heading="x", **gallery.SAID),
        "negative area": lambda: gallery.show.portfolio(
            ["a"], [1], [1], [-1], columns=(gallery.EUROS,) * 3, heading="x", **gallery.SAID
        ),
    }  # fmt: skip


@pytest.mark.parametrize("wrong", refusals())
def test_what_cannot_be_drawn_is_refused(wrong):
    with pytest.raises(ValueError):
        refusals()[wrong]()


def measures(many: int) -> tuple[show.Column, ...]:
    return tuple(show.Column(f"Mitta {i}", "number") for i in range(many))


NAMED, SECOND = ["Eka", "Toka", "Kolmas"], [90.0, 50.0, 10.0]
BOTH = ((0, 100), (0, 1000))
# How each kind that has a scale is drawn of three values, far from each other, with its limits; the last value changes.
LIMITED = {
    "bars": lambda v: show.bars(NAMED, v, limits=(-1000, 1000), **gallery.SAID),
    "dots": lambda v: show.dots(NAMED, {"me": v, "he": SECOND}, limits=(0, 1000), **gallery.SAID),
    "dumbbell": lambda v: show.dumbbell(
        NAMED, SECOND, v, names=("he", "me"), limits=(0, 1000), highlight=NAMED, **gallery.HEAD, **gallery.SAID
    ),
    "funnel": lambda v: show.funnel(
        NAMED, v, SECOND, heading="Vaihe", count=gallery.COUNT, cost=gallery.EUROS, limits=BOTH[::-1], **gallery.SAID
    ),
    "heatmap": lambda v: show.heatmap(np.array([v]), ["Rivi"], NAMED, limits=(0, 1000), **gallery.SAID),
    "intervals": lambda v: show.intervals(
        NAMED, v, v, v, columns=("a", "b", "c"), highlight=NAMED, limits=(0, 1000), **gallery.HEAD, **gallery.SAID
    ),
    "ladder": lambda v: show.ladder(NAMED, v, limits=(0, 1000), **gallery.HEAD, **gallery.SAID),
    "lines": lambda v: show.lines([1, 2, 3], {"me": v[::-1], "he": SECOND}, limits=(0, 1000), **gallery.SAID),
    "migration": lambda v: show.migration(
        pd.DataFrame(np.diag(v), NAMED, NAMED), names=("2024", "2025"), limits=(0, 1700), **gallery.HEAD, **gallery.SAID
    ),
    "nested": lambda v: show.nested(NAMED, v, limits=(0, 1000), **gallery.HEAD, **gallery.SAID),
    "paired_bars": lambda v: show.paired_bars(
        NAMED, v, SECOND, ("he", "me"), write=show.number, limits=(-1000, 1000), **gallery.SAID
    ),
    "panels": lambda v: show.panels([("euroa", v, [])], y_label="n", limits=[((0, 1000), (0, 10))], **gallery.SAID),
    "portfolio": lambda v: show.portfolio(
        NAMED, SECOND, v, [5, 5, 5], columns=measures(3), heading="Nimi", limits=BOTH, **gallery.SAID
    ),
    "role_map": lambda v: show.role_map(
        NAMED, SECOND, v, [5, 5, 5], [1, 1, 1], columns=measures(4), heading="Nimi", limits=BOTH, **gallery.SAID
    ),
    "slope": lambda v: show.slope(
        NAMED, [800, 400, 100], v, names=("2024", "2025"), limits=(0, 1000), **gallery.HEAD, **gallery.SAID
    ),
    "small_multiples": lambda v: show.small_multiples(
        ["2023", "2024", "2025"], {"me": v, "he": SECOND}, limits=(0, 1000), **gallery.HEAD, **gallery.SAID
    ),
    "tornado": lambda v: show.tornado(NAMED, [(-x, x) for x in v], 100, limits=(-1000, 1000), **gallery.SAID),
    "waterfall": lambda v: show.waterfall(
        list(zip(NAMED, v, strict=True)), "Jää", limits=(-2000, 2000), **gallery.SAID
    ),
}
# They have words, ranks or places, and no scale of values.
WITHOUT_SCALE = {"layers", "matrix", "nine_fields", "process", "ranks"}


def test_every_kind_with_a_scale_has_limits():
    told = {kind for kind in gallery.kinds() if "limits" in inspect.signature(getattr(show, kind)).parameters}
    assert told == set(LIMITED) == set(gallery.kinds()) - WITHOUT_SCALE


@pytest.mark.parametrize("kind", LIMITED)
def test_within_limits_nothing_moves_but_what_changes(kind):
    """What is said in both drawings, of all but what changes, stands where it stood."""
    small, large = (LIMITED[kind]([900.0, 500.0, last]) for last in (30.0, 100.0))
    for one, other in ((small.wide, large.wide), (small.narrow, large.narrow)):
        places = [{words: (left, top) for left, top, _r, _b, words in texts(drawn)} for drawn in (one, other)]
        both = (places[0].keys() & places[1].keys()) - {"Jää", NAMED[2]}
        assert both
        moved = {words for words in both if np.abs(np.subtract(places[0][words], places[1][words])).max() > 0.5}
        assert not moved


@pytest.mark.parametrize("kind", LIMITED)
def test_what_is_beyond_the_limits_is_drawn_all_the_same(kind):
    check(LIMITED[kind]([30_000.0, 20_000.0, 2_000.0]))


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_what_carries_meaning_stands_out(dark):
    def shown(colour: str) -> str:
        return DARK[colour] if dark else colour

    for name, paper, colour, least in TEXT_ON:
        assert contrast(shown(paper), shown(colour)) >= least, name


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("pair", ALIKE, ids="-".join)
def test_colours_that_tell_things_apart_differ_in_lightness(pair, dark):
    one, other = (ALIKE[pair][i] for i in (0, 1))
    if dark:
        one, other = DARK[one], DARK[other]
    assert abs(lightness(one) - lightness(other)) >= 20


EMPTY = {
    "slope": lambda: show.slope([], [], [], names=("a", "b"), **gallery.HEAD, **gallery.SAID),
    "dumbbell": lambda: show.dumbbell([], [], [], names=("a", "b"), **gallery.HEAD, **gallery.SAID),
    "ranks": lambda: show.ranks([], {"x": []}, **gallery.HEAD, **gallery.SAID),
    "migration": lambda: show.migration(pd.DataFrame(), names=("a", "b"), **gallery.HEAD, **gallery.SAID),
    "intervals": lambda: show.intervals([], [], [], [], columns=("a", "b", "c"), **gallery.HEAD, **gallery.SAID),
    "portfolio": lambda: show.portfolio([], [], [], [], columns=(gallery.EUROS,) * 3, heading="x", **gallery.SAID),
    "matrix": lambda: show.matrix([], [], [], heading="x", **gallery.SAID),
    "layers": lambda: show.layers({}, columns=("a", "b"), **gallery.SAID),
    "process": lambda: show.process({}, columns=("a", "b"), **gallery.SAID),
    "small_multiples": lambda: show.small_multiples([], {}, **gallery.HEAD, **gallery.SAID),
}


@pytest.mark.parametrize("kind", EMPTY)
def test_nothing_to_draw_is_drawn_as_nothing(kind):
    check(EMPTY[kind]())


def test_a_slope_writes_its_notes_and_a_migration_those_who_left():
    changed = show.slope(["A", "B"], [10, 5], [8, 6], names=("a", "b"), notes=["−20%", "+20%"], **gallery.HEAD, **gallery.SAID)
    moved = pd.DataFrame({"A": [209, 40], "B": [93, 800]}, index=["A", "B"])
    left = show.migration(moved, names=("a", "b"), highlight="A", **gallery.HEAD, **gallery.SAID)
    for drawn, told in ((changed, ["−20%", "+20%"]), (left, ["93"])):
        assert all(f">{words}<" in picture for words in told for picture in (drawn.wide, drawn.narrow))


def test_a_name_beside_a_bar_wraps_and_is_not_cut():
    name = "involuntary switching: moved, changed jobs, or closed down for good"
    for drawn in (show.bars([name], [1], **gallery.SAID), show.paired_bars([name], [1], [2], ("a", "b"), write=str, **gallery.SAID)):
        for picture in (drawn.wide, drawn.narrow):
            assert "…" not in picture and "for good" in " ".join(re.findall(r">([^<>]+)<", picture))
