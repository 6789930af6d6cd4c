"""What the prose of chapter 1 says in words, against the data."""

import pytest

from asiakkuus_lib.learn.kinds.base import Outcome
from asiakkuus_lib.learn.tasks import find_task
from asiakkuus_lib.lessons.l01_concepts import pictures
from asiakkuus_lib.lessons.l01_concepts.exercises import GYM, LABOUR_FORCE, LAUNDRY, RULES
from asiakkuus_lib.lessons.l01_concepts.findings import Customers
from asiakkuus_lib.locale import languages, use_language
from asiakkuus_lib.reading import course_data
from asiakkuus_lib.report.reading_parameters import READING

PLACES = (1, 3, 6, 8)  # what the reader can guess


@pytest.fixture(scope="module")
def case() -> Customers:
    use_language("en")
    given = {name: parameter.default for name, parameter in READING.items()}
    files = dict.fromkeys(("data_path", "register_path", "agreements_path", "contacts_path", "costs_path"), "")
    return Customers.read({**given, **files, "compare_days": 365, "top_n": 10})


def test_who_is_first(case):
    sellers = case.sellers
    places = sellers[["sales", "new", "profit", "kept"]].rank(ascending=False, method="min")
    assert len(sellers) == 8 and sellers["sales"].idxmax() == "S04" and sellers["profit"].idxmax() == "S03"
    assert places.loc["S04"].tolist() == [1, 2, 6, 3] and places.at["S04", "profit"] in PLACES
    assert places.loc["S03"].tolist() == [3, 8, 1, 8]  # the last in winning customers
    assert sellers["new"].idxmax() == "S01" and sellers["kept"].idxmax() == "S02"  # found by moving the control
    before = case.then.sellers
    assert [before[name].idxmax() for name in places] == ["S04", "S07", "S02", "S03"]  # another year, other names


def test_four_numbers_of_customers(case):
    counts = {name: int(inside.sum()) for name, inside in case.definitions.items()}
    assert [counts[name] for name in ("names", "ever", "active", "agreement")] == [4190, 3641, 1904, 972]
    assert max(counts.values()) > 4 * min(counts.values())  # more than four times
    kinds = course_data("customers").set_index("customer_id")["customer_type"] == "business"
    shares = {name: kinds.reindex(inside.index)[inside].mean() for name, inside in case.definitions.items()}
    assert shares["agreement"] > 1.5 * shares["names"]  # a definition changes more than the number


def test_luck_plays_a_part(case):
    chances = case.chances("profit")
    assert chances.loc["S04", ["low", "high"]].tolist() == [1, 8] and 0.5 < chances.at["S03", "first"] < 0.7  # seldom certain
    assert case.chances("sales").at["S04", "low"] == 1


def test_customers_come_and_go_and_the_number_stays(case):
    moved = case.movement.value_counts()
    gap = abs((case.days > 0).sum() - (case.days_before > 0).sum())
    assert moved["gone"] > 800 and moved["new"] > 800 and gap < 50


def test_what_the_exercises_say_in_words():
    assert sorted(GYM) == sorted(set(GYM)) and len(GYM) == 8  # each word once
    assert len(LAUNDRY) == 10 and len(RULES) == 5 and len(set(RULES)) == 4  # one of them twice
    assert len(set(find_task("01.A4").expected())) == 3  # three yardsticks, three names
    young, group = LABOUR_FORCE["15-24"] + LABOUR_FORCE["25-34"], LABOUR_FORCE["35-44"]
    assert find_task("01.A8").expected() > 0.6 and (young + 0.5 * group) / sum(LABOUR_FORCE.values()) < 0.46  # it did not come true


@pytest.mark.parametrize("word", ["lopettaa", "päättäminen", "päättää", "end"])
def test_ending_goes_by_several_words(word):
    use_language("fi")
    task = find_task("01.A6")
    answer = ["hankkia", "vahvistaa", word, "vahvistaminen", word, "hankinta"]
    outcome = task.kind.compare(task.kind, task.expected(), answer)
    assert isinstance(outcome, Outcome) and outcome.correct


@pytest.mark.parametrize("lang", languages())
def test_what_is_not_certain_is_told(lang):
    """What the sources have lost is marked in the tables of the figures too."""
    use_language(lang)
    unsure = {"fi": "(epävarma)", "en": "(not certain)"}[lang]

    def marked(figure):
        return sum(cell.endswith(unsure) for row in figure.table.cells() for cell in row)

    assert (marked(pictures.eras()), marked(pictures.contrast()), marked(pictures.approaches())) == (8, 2, 2)
    assert len(pictures.contrast().table.cells()) == 10
    figures = [draw() for draw in (pictures.eras, pictures.drivers, pictures.contrast, pictures.approaches, pictures.logic)]
    assert all(figure.subtitle and figure.source and figure.alt.endswith(".") for figure in figures)
