"""What the prose of chapter 1 says in words, against the data."""

import pandas as pd
import pytest

from asiakkuus_lib.learn.checking import judge
from asiakkuus_lib.learn.kinds.base import Outcome
from asiakkuus_lib.learn.state import State
from asiakkuus_lib.learn.tasks import OpenTask, find_task
from asiakkuus_lib.lessons.l01_concepts import pictures
from asiakkuus_lib.lessons.l01_concepts.exercises import GYM, LABOUR_FORCE, LAUNDRY, RULES, TASKS, _sellers
from asiakkuus_lib.lessons.l01_concepts.findings import Customers, _who_changed
from asiakkuus_lib.locale import languages, use_language
from asiakkuus_lib.reading import course_data
from asiakkuus_lib.report.reading_parameters import READING
from asiakkuus_lib.show import number

PLACES = (1, 3, 6, 8)  # what the reader can guess


@pytest.fixture(scope="module")
def case() -> Customers:
    use_language("en")
    given = {name: parameter.default for name, parameter in READING.items()}
    files = dict.fromkeys(("data_path", "register_path", "agreements_path", "contacts_path", "costs_path"), "")
    return Customers.read({**given, **files, "compare_days": 365, "top_n": 10})


def kinds_of(case):
    return course_data("customers").set_index("customer_id")["customer_type"].reindex(case.customers.index)


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
    firms = kinds_of(case) == "business"
    shares = {name: firms[inside].mean() for name, inside in case.definitions.items()}
    assert shares["agreement"] > 1.5 * shares["names"]  # a definition changes more than the number


def test_luck_plays_a_part(case):
    chances = case.chances("profit")
    assert chances.loc["S04", ["low", "high"]].tolist() == [1, 8] and 0.5 < chances.at["S03", "first"] < 0.7  # seldom certain
    assert case.chances("sales").at["S04", "low"] == 1
    last = case.then.sellers["kept"].idxmax()
    assert case.chances("kept").at[last, "low"] > 1  # a year stirs the order more than the draws
    assert case.chances("kept")["first"].max() < 0.9  # nobody is sure to keep all


def test_levelling_does_not_raise_the_first_in_sales(case):
    sellers, bought = case.sellers, (case.days > 0).groupby(case.seller).sum()
    first = sellers["sales"].idxmax()
    for levelled in (sellers["profit"] / sellers["customers"], sellers["profit"] / bought):
        assert levelled.rank(ascending=False)[first] >= sellers["profit"].rank(ascending=False)[first]
        assert levelled.idxmax() == sellers["profit"].idxmax()


def test_one_seller_alone_is_first_in_both_years(case):
    names = ["sales", "new", "profit", "kept"]
    same = [name for name in names if case.sellers[name].idxmax() == case.then.sellers[name].idxmax()]
    assert same == ["sales"]


@pytest.mark.parametrize("lang", languages())
def test_the_finding_of_buyers_tells_what_they_had_brought(case, lang):
    use_language(lang)
    for there, bought, words in ((10, 4, "6"), (4, 4, ""), (4, 10, "6")):
        title = _who_changed(bought - there, 20.0, 100.0)
        assert words in title and "20" in title and title.count("{") == 2
    assert "%" not in _who_changed(1, 0.0, 0.0)
    use_language("en")


def test_customers_come_and_go_and_the_number_stays(case):
    moved = case.movement.value_counts()
    more = (case.days > 0).sum() - (case.days_before > 0).sum()
    assert moved["gone"] > 800 and moved["new"] > 800 and 0 < more < 50  # grew by only so many
    lost = case.sales_before[case.movement == "gone"].sum() / case.sales_before.sum()
    assert lost < 0.5 * moved["gone"] / (case.days_before > 0).sum()  # mostly small buyers
    private = kinds_of(case) == "private"
    assert case.seller[private].isna().all() and (case.movement[private] == "new").sum() > 500  # only businesses have a seller


def test_a_wrong_way_to_the_first_sellers_leads_elsewhere(case):
    """Neither the numbers that the chapter shows nor those that the task prints are an answer."""
    right, year = find_task("01.A4").expected(), _sellers(2024)
    assert right[2] not in {year[name].idxmax() for name in year}
    assert right[2] not in {case.then.sellers[name].idxmax() for name in ("sales", "new", "profit", "kept")}
    assert right[1] not in {year["profit"].idxmax(), (year["profit_of_largest"] / year["buyers"]).idxmax()}
    printed = {year["profit"].idxmax(), year["profit"].idxmin(), (year["profit"] / year["buyers"]).idxmax()}
    assert not printed & set(right)


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize(
    ("task", "answer", "fi", "en"),
    [
        ("01.A2", 256, "Yhdistä ehdot", "Join the conditions"), ("01.A2", 626, "kahdesti", "twice"),
        ("01.A2", 972, "yksityishenkilöt", "private persons"), ("01.A2", 354, "myös ilman sopimusta", "also without an agreement"),
        ("01.A2", pd.Series([True, False]), ".sum()", ".sum()"), ("01.A4", [64959.22, "S07", "S08"], ".idxmax()", ".idxmax()"),
        ("01.A4", ["S04", "S07", "S06"], "väärin päin", "upside down"), ("01.A5", ["sales", "profit"], "kauimpana nollasta", "farthest from 0"),
        ("01.A3", ["suhde", "suhde", "suhde", "suhde", "suhde", "suhde"], "3/6", "3 of 6"), ("01.A3", ["suhdetransaktiosuhdesuhde"], "pilkku", "comma"),
    ],
)  # fmt: skip
def test_slips_that_people_make_are_answered(task, answer, fi, en, lang):
    use_language(lang)
    assert {"fi": fi, "en": en}[lang] in repr(judge(find_task(task), answer))
    use_language("en")


@pytest.mark.parametrize("words", [[6, 2, 3, 7, 8, 4, 5, 1], ["6", "2", "3", "7", "8", "4", "5", "1"],
                                   ["kanta-asiakasmarkkinointi", "RM", "CRM", "täsmämarkkinointi", "CEM", 4, 5, "kattokäsite"]])  # fmt: skip
def test_words_go_by_their_numbers_too(words):
    assert judge(find_task("01.A1"), words).state is State.CORRECT


def test_a_model_answer_names_who_is_paid():
    profit = _sellers(2025)["profit"]
    (model,) = (task.model for task in TASKS if isinstance(task, OpenTask) and task.id == "01.O1")
    for lang in languages():
        use_language(lang)
        assert profit.idxmax() in model.said(lang) and number(profit.max()).replace("\xa0", " ") in model.said(lang).replace("\xa0", " ")
    use_language("en")


def test_what_the_exercises_say_in_words():
    assert sorted(GYM) == sorted(set(GYM)) and len(GYM) == 8  # each word once
    assert len(LAUNDRY) == 6 and len(RULES) == 5 and len(set(RULES)) == 4  # one of them twice
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
