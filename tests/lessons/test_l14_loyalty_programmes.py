"""What the prose of chapter 14 says in words, against the data."""

from functools import cache

import pandas as pd
import pytest

from asiakkuus_lib import loyalty_programme
from asiakkuus_lib.learn.checking import judge
from asiakkuus_lib.learn.tasks import find_task
from asiakkuus_lib.lessons.l14_loyalty_programmes import exercises as told
from asiakkuus_lib.lessons.l14_loyalty_programmes import pictures
from asiakkuus_lib.lessons.l14_loyalty_programmes.case import LoyaltyProgramme
from asiakkuus_lib.locale import languages, use_language
from asiakkuus_lib.reading import course_data
from tests.lessons.said import read_page


@cache
def of_course() -> LoyaltyProgramme:
    """The programme as the page of the lesson has it."""
    use_language("en")
    files = dict.fromkeys(("data_path", "members_path", "costs_path", "register_path", "pilot_path", "data_table", "columns", "since", "as_of"), "")
    reading = {"bad_rows": "stop", "date_order": "auto", "decimal_mark": "auto", "returns": "net", "duplicates": "keep", "compare_days": 365}
    private = {"pseudonymise": False, "list_customers": False}
    return LoyaltyProgramme.read(files | reading | private | dict.fromkeys(("discount_rate", "margin_rate", "cost_per_member", "fixed_cost"), 0.0))


@pytest.fixture
def case() -> LoyaltyProgramme:
    use_language("en")
    return of_course()


def test_two_sensible_comparisons_give_two_answers(case):
    ours, theirs = case.means
    assert round(ours / theirs, 1) == 2.7  # the slide of the opening
    table = case.alike_days.table
    assert abs(table.at[2, "member_mean"] - table.at[2, "other_mean"]) < 1  # "the same"
    assert table.at[3, "member_mean"] < table.at[3, "other_mean"]  # "even less"
    assert case.alike_before.difference.low > 100  # and then again much more
    cohort = case.cohort
    quit = (cohort["sales"] == 0).groupby(cohort["member"]).mean()
    assert quit[False] > 0.5 > 0.2 > quit[True]  # "many of the others have stopped"


def test_the_pilot_is_as_the_page_tells(case):
    frame = case.pilot.frame
    assert frame["invited"].sum() * 2 == len(frame)  # two equal groups
    joined = frame["joined"]
    ratio = frame.loc[joined, "sales_after"].mean() / frame.loc[~joined, "sales_after"].mean()
    assert round(2 * ratio) == 5  # "two and a half times"
    lot, left = case.effect("sales"), case.effect("contribution")
    assert round(lot.estimate) == 3 and lot.low < 0 < lot.high and left.high < 0  # as the guess and the prose say
    of_joiners = frame.loc[joined, "sales_after"].mean() - frame.loc[~joined, "sales_after"].mean()
    assert round(of_joiners / 5) * 5 == 35  # the first of the guesses is the naive difference


def test_a_pilot_four_times_as_large_is_twice_as_exact(case):
    use_language("en")
    lot = case.effect("sales")
    titles = [pictures.pilot_of(size, lot).title for size in pictures.SIZES]
    assert ["does not tell" in title for title in titles] == [True, True, True, False]
    assert pictures.SIZES[1] == len(case.pilot.frame)


def test_what_a_year_left(case):
    assert len(case.during) == 455 and round(case.sums["left"], -2) == 200  # the guess that is right
    assert 0 < case.sums["left"] / len(case.during) < 0.5  # "less than fifty cents from a member"
    assert (case.parts["left"] < 0).mean() > 0.5  # "more members make a loss"
    assert case.needed(case.after_service) > 1 > case.needed(case.after_goods)


def test_the_control_of_target_groups_pays_where_the_text_says(case):
    parts = case.parts.assign(members=1, contribution=case.parts["sales"] - case.parts["goods"])
    everybody = {"all": ("All members", parts.sum())}
    upkeep = case.sums["upkeep"] / len(case.during)
    figure = pictures.for_whom("all", case.needed(case.after_goods), everybody, upkeep, 0.55 * parts["contribution"].sum())
    assert figure.table.frame.iloc[-1, 1] == pytest.approx(0, abs=0.01)
    assert figure.table.frame.iloc[1, 1] == -case.sums["discount"]  # the discount on what is bought now does not change


def test_the_discount_of_the_chapter_costs_what_the_map_of_benefits_says(case):
    benefits = course_data("benefits").query("use == 'lesson'").set_index("benefit")
    assert benefits.at["discount", "cost_eur"] == pytest.approx(case.sums["discount"] / len(case.during), abs=0.005)


def test_a_pilot_that_sees_the_effect_has_as_many_as_the_prose_says(case):
    lot = case.effect("sales")
    assert 2 * loyalty_programme.rounded(loyalty_programme.needed_to_see(lot.estimate, lot.spread)) == 22_000 < pictures.SIZES[-1]


def test_a_thin_margin_makes_a_discount_dear():
    assert loyalty_programme.uplift_needed(0.05, 0.45 - 0.05) == pytest.approx(5 / 40)  # as the text works it out
    assert loyalty_programme.uplift_needed(0.125, 0.25 - 0.125) == pytest.approx(1)  # "twice the purchases"
    assert 0.25 in pictures.MARGINS and 0.125 in pictures.DISCOUNTS and max(pictures.DISCOUNTS) < min(pictures.MARGINS)


def test_the_top_fifth_costs_most_for_each_member(case):
    parts = case.parts.assign(top=case.fifths == "1")
    each = parts.groupby("top")["discount"].mean()
    assert each[True] > 3 * each[False]
    assert parts.loc[parts["top"], "discount"].sum() > 0.4 * parts["discount"].sum()


def test_the_lists_of_the_lecture():
    assert [len(course_data(name)) for name in ("programme_structure", "clubs", "vip_privileges", "takeaways")] == [7, 7, 5, 8]
    assert tuple(course_data("programme_structure")["part"]) == pictures.PARTS == tuple(told.PART_NAMES)


def test_multiplying_favours_money_and_equal_weights_do_not():
    benefits = course_data("benefits").query("use == 'lesson'").set_index("benefit")
    value = benefits.apply(lambda row: loyalty_programme.benefit_value(row["financial"], row["relevance"], row["ease"]), axis=1)
    assert value.idxmax() == benefits["cost_eur"].idxmax() == "discount"  # the most valuable and the dearest
    assert benefits["cost_eur"].idxmin() == "weather" and value["weather"] < value.median()
    scores = loyalty_programme.score_benefits(benefits, dict.fromkeys(loyalty_programme.CRITERIA, 1))
    assert scores.index[0] != "discount"


def test_the_bookshops_weights_change_the_best():
    books = told._books()
    equal = loyalty_programme.score_benefits(books, dict.fromkeys(told.WEIGHTS, 1)).index
    own = loyalty_programme.score_benefits(books, told.WEIGHTS).index
    assert (equal[0], own[0]) == ("advice", "reading") and (own[1], equal[1]) == ("advice", "reading")  # "changed places"


@pytest.mark.parametrize("lang", languages())
def test_the_names_in_the_table_are_answers_too(lang):
    use_language(lang)
    assert judge(find_task("14.A5"), told._books().at["reading", f"name_{lang}"]).state.value == "correct"
    for benefit, row in told._books().drop("reading").iterrows():
        said = judge(find_task("14.A5"), row[f"name_{lang}"])
        assert said.state.value == "known_mistake", benefit


def test_the_coffee_shops():
    assert find_task("14.A3").expected() == pytest.approx(34.29, abs=0.005)
    assert find_task("14.A4").expected() == pytest.approx(90.00, abs=0.005)
    assert 90 / 34.29 > 2  # "more than doubles"


def test_the_quiet_ones_of_the_pilot(case):
    low, high = find_task("14.A2").expected()
    whole = case.effect("sales")
    assert (low + high) / 2 > whole.estimate and low < 0 < high  # larger, and zero within it


def test_the_cinema_of_the_last_task():
    """13 and 43 euros, 23 and 115, of the model answer."""
    assert loyalty_programme.programme_break_even(1, 0, 3, 0.40, 0.10, 100) == pytest.approx(43.33, abs=0.01)
    assert loyalty_programme.programme_break_even(1, 0, 3, 0.40, 0.20, 100) == pytest.approx(115)


@pytest.mark.parametrize("lang", languages())
def test_several_chapters_may_be_right(lang):
    use_language(lang)
    task = find_task("14.A11")
    for letter, names in told.CHAPTERS.items():
        for name in names:
            answer = {**{each: told.CHAPTER_NAMES[first[0]][0] for each, first in told.CHAPTERS.items()}, letter: told.CHAPTER_NAMES[name][1]}
            assert judge(task, answer).state.value == "correct", (letter, name)
    printed = course_data("takeaways")
    for letter, words, lesson in zip("ABCDEFGH", printed[f"words_{lang}"], printed["lesson"], strict=True):
        assert words in task.prompt.said()
        chapter = {"01": "concepts", "04": "process", "05": "grouping", "09": "share", "13": "care"}[f"{int(lesson):02}"]
        assert told.CHAPTERS[letter][0] == chapter


@pytest.mark.parametrize("answer", ["34,29", 34.29, "34,29 €"])
def test_money_in_any_writing(answer):
    use_language("fi")
    assert judge(find_task("14.A3"), answer).state.value == "correct"


@pytest.mark.parametrize("lang", languages())
def test_the_page_says_what_the_case_does(lang, case):
    page = read_page("14_loyalty_programmes", lang)
    kind = "money" if lang == "en" else "number"
    assert page.differing({f"{{mean_member:{kind}}}": case.means[0], f"{{mean_other:{kind}}}": case.means[1], f"{{example.programme_cost:{kind}}}": 10_462}) == {}


def test_the_groups_of_the_control_add_up(case):
    parts = case.parts
    assert parts["discount"].sum() == pytest.approx(6802, abs=0.5) and isinstance(parts, pd.DataFrame)
