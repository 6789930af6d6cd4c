"""What the prose of chapter 13 says in words, against the data."""

import re
from functools import cache

import pandas as pd
import pytest

from asiakkuus_lib import care_models
from asiakkuus_lib.course import lesson_of
from asiakkuus_lib.learn.checking import judge
from asiakkuus_lib.learn.tasks import find_open_task, find_task
from asiakkuus_lib.lessons.l10_key_accounts.case import KeyAccounts
from asiakkuus_lib.lessons.l13_care_models import businesses, findings, pictures
from asiakkuus_lib.lessons.l13_care_models import exercises as told
from asiakkuus_lib.lessons.l13_care_models.case import AccountPlan
from asiakkuus_lib.locale import languages, use_language
from asiakkuus_lib.reading import course_data
from asiakkuus_lib.report.reading_parameters import READING

TOWN, SOFTWARE, FISH, YARD = "A01813", "A02867", "A00219", "A04040"
LARGE = 20_000  # from what purchases on the chapter's control calls a business large


@cache
def firms() -> pd.DataFrame:
    return businesses.of_course()


@cache
def plan(who: str) -> AccountPlan:
    use_language("en")
    return AccountPlan.read({"account_book_path": "", "customer": who})


@cache
def chosen_in_chapter_10() -> tuple[str, ...]:
    own = {"account_book_path": "", "data_path": "", "costs_path": "", "top_n": 5, "weight_range": 0.25, "zero_rule": True, "points": "rank"}
    return tuple(KeyAccounts.read({**{name: parameter.default for name, parameter in READING.items()}, **own}).chosen)


def lessons_text(lang: str) -> str:
    """The prose of the chapter in a language."""
    cells = lesson_of("13").source.read_text("utf-8").split("# %%")
    return "\n".join(cell for cell in cells if f'"{lang}"' in cell.partition("\n")[0])


@pytest.fixture
def tiers() -> pd.DataFrame:
    return care_models.attention(firms())


def rest() -> tuple[pd.Series, int]:
    """The businesses that are not large, and how many of them are no opportunities of the control."""
    other = firms()[firms()["bought"] < LARGE]
    return other["hours"], len(other) - 3


class TestAttention:
    def test_five_a_year_for_each_of_the_ten_largest(self, tiers):
        assert (tiers.loc["largest", "customers"], tiers.loc["largest", "contacts"]) == (10, 50)
        assert list(tiers.index) == ["largest", "middle", "small"] and tiers["contacts"].sum() == 1805

    def test_the_small_got_as_many_as_would_be_moved(self, tiers):
        assert tiers.loc["small", "contacts"] == 300
        small = firms()[firms()["tier"] == "small"]
        assert (small["bought"] <= 0).sum() == (firms()["bought"] <= 0).sum()  # those that bought nothing are all small

    def test_more_than_half_of_the_profit_and_none_of_the_small(self, tiers):
        assert tiers.loc["largest", "profit_share"] > 0.5 and tiers.loc["small", "profit"] < 0

    def test_profit_is_that_of_the_course(self):
        costs = course_data("customer_costs").query("year == 2025").set_index("customer_id").reindex(firms().index)
        own = firms()["bought"] * (1 - costs["cogs_rate"]) - costs[["acquisition_eur", "retention_eur", "service_eur"]].sum(axis=1)
        known = costs["cogs_rate"].notna()
        assert firms().loc[known, "profit"].tolist() == pytest.approx(own[known].tolist())

    def test_the_largest_look_neglected_against_sales_and_profit_only(self, tiers):
        of_ten = tiers.loc["largest"]
        assert of_ten["contacts_share"] < of_ten["bought_share"] / 5 < of_ten["profit_share"] / 5
        assert of_ten["contacts_share"] > of_ten["customers"] / tiers["customers"].sum()
        assert set(pictures.MEASURES) == {"bought", "profit", "customers"}

    def test_the_same_for_everybody_and_one_of_them_a_visit(self):
        each = businesses.by_channel(firms())
        total = each.sum(axis=1)
        assert total[["largest", "middle"]].round().tolist() == [5, 5] and each.loc[["largest", "middle"], "visit"].round().tolist() == [1, 1]
        assert set(each.columns) == set(pictures.CHANNELS)


    def test_the_small_that_were_contacted_got_five_too(self):
        small = firms()[firms()["tier"] == "small"]
        called = small[small["contacts"] > 0]
        assert len(called) < len(small) / 2 and called["contacts"].mean().round() == 5  # most were not contacted at all

    def test_some_that_bought_nothing_were_contacted(self):
        called = firms()[(firms()["bought"] <= 0) & (firms()["contacts"] > 0)]
        assert (len(called), called["contacts"].sum()) == (32, 180)

    def test_contacts_take_a_small_part_of_the_working_hours(self):
        assert firms()["hours"].sum() / course_data("seller_time")["working_hours"].sum() < 0.2


class TestHours:
    def test_nothing_automated_is_never_enough(self):
        """The lowest that the controls can be set to: one strategic account at 20 hours, key accounts at 5."""
        hours, n = rest()
        large = int((firms()["bought"] >= LARGE).sum())
        assert 20 + 5 * (large - 1) + 3 * 40 + hours.sum() > firms()["hours"].sum()
        assert hours.sum() / firms()["hours"].sum() > 0.9 and n > 500  # nearly all go to those of whom there are hundreds

    def test_what_the_scale_must_hold_and_that_the_hours_can_be_found(self):
        hours, _n = rest()
        large = int((firms()["bought"] >= LARGE).sum())
        most = max(140 * n + 40 * (large - n) for n in range(1, 11)) + 120 + hours.sum()
        assert most < 3_600
        assert 4 * 60 + (large - 4) * 20 + 120 + hours.sum() * 0.6 < firms()["hours"].sum() < 4 * 60 + (large - 4) * 20 + 120 + hours.sum()


class TestWhoIsAKeyAccount:
    """A group is by purchases, and everybody has one; the five key accounts were chosen in chapter 10."""

    def test_whose_plans_there_are(self):
        chosen = set(chosen_in_chapter_10())
        assert len(chosen) == 5 and {SOFTWARE, YARD} <= chosen and not {FISH, TOWN} & chosen
        assert set(course_data("account_plans")["customer_id"]) == {FISH, TOWN, SOFTWARE}
        assert plan(TOWN).basis["updated_on"].year == 2024  # before the choice

    def test_the_groups_of_the_plans_are_those_of_the_control(self):
        groups = {who: plan(who).basis["care_group"] for who in (FISH, SOFTWARE, TOWN)}
        assert groups == {FISH: "key", SOFTWARE: "key", TOWN: ""}
        assert min(firms().at[who, "bought"] for who in (FISH, SOFTWARE)) >= LARGE and firms().at[YARD, "bought"] == 0
        assert firms()["bought"].idxmax() == FISH

    def test_hours_beyond_what_a_key_account_was_promised(self):
        assert plan(FISH).basis["hours"] == 60 > 40 >= plan(SOFTWARE).basis["hours"]  # the control goes up to 40

    def test_the_plan_is_younger_than_the_rating_it_begins_from(self):
        assert plan(FISH).basis["updated_on"] >= pd.Timestamp("2025-12-01")


class TestPlans:
    def test_what_the_report_does_not_notice_of_the_fish_processor(self):
        approver = plan(FISH).people.query("role_1 == 'approver'")
        assert len(approver) == 1 and not set(approver["person"]) & set(plan(FISH).actions["person"])
        assert "H09" not in " ".join(plan(FISH).missing["subject"])

    def test_the_one_contradiction_of_the_software_company(self):
        found = plan(SOFTWARE).contradictions
        officer = plan(SOFTWARE).people.loc[found["row"].iloc[0]]
        assert found["code"].tolist() == ["opposed"] and officer["label"] == "Chief financial officer"
        assert (officer["role_1"], officer["stance"]) == ("approver", "doubtful") and officer["person"] not in set(plan(SOFTWARE).actions["person"])

    def test_the_four_contradictions_of_the_municipality(self):
        assert sorted(plan(TOWN).contradictions["code"]) == ["after_leaving", "passed", "review_passed", "too_high"]
        assert "moving_away" in plan(TOWN).against_facts["code"].tolist()
        goal = plan(TOWN).plan.goals.query("kind == 'sales'").iloc[0]
        assert goal["now"] > plan(TOWN).bought and firms().at[TOWN, "profit"] < 0
        assert plan(TOWN).fact("most_to_one") == 0.5 and plan(TOWN).attainable == plan(TOWN).fact("wallet_high") / 2

    def test_what_does_not_fit_the_account_is_not_said_beside_no_contradictions(self):
        use_language("en")
        said = findings.contradicting(plan(FISH))
        assert len(plan(FISH).against_facts) == 2 and "No contradictions" not in str(said.note) and "contradicts the rest of the plan" in str(said.note)

    def test_not_all_of_the_chosen_buy_for_much(self):
        assert min(firms().at[who, "bought"] for who in chosen_in_chapter_10()) < LARGE

    def test_the_fish_processor_is_nearly_full_and_has_no_contradictions(self):
        assert plan(FISH).contradictions.empty and 0 < len(plan(FISH).missing) < 6
        use_language("en")
        assert AccountPlan.read({"account_book_path": "", "customer": ""}).account == FISH

    def test_the_municipality_cannot_be_carried_out(self):
        found = plan(TOWN).contradictions
        about = found.groupby("code")["subject"].agg(" ".join)
        assert "150,000" in about["too_high"] and "secretary" in about["after_leaving"]
        assert len(found) > len(plan(SOFTWARE).contradictions) == 1
        assert plan(TOWN).fact("wallet_high") < 150_000
        assert plan(TOWN).age > 365

    def test_the_sorted_rows_are_those_of_the_plan(self):
        """One goal too high, one action in order, one without a due date, one after leaving, one risk without an owner."""
        missing = plan(TOWN).missing
        lacks = dict(zip(missing["code"] + " " + missing["part"], missing["subject"], strict=True))
        assert "commuter tickets" in lacks["due actions"] and "tender" in lacks["owner resources_risks"]
        faulty = {*missing["subject"], *plan(TOWN).contradictions["subject"]}
        assert [what for what in plan(TOWN).actions["what"] if what not in faulty] == ["Agree until when and at what price a booking can be changed."]


class TestTables:
    def test_how_many_of_each_the_page_says(self):
        counts = {name: len(course_data(name)) for name in ("care_models_kenner", "org_forms", "plan_components", "plan_recommendations", "cialdini")}
        assert counts == {"care_models_kenner": 3, "org_forms": 5, "plan_components": 5, "plan_recommendations": 9, "cialdini": 6}
        assert course_data("kam_actions")["level"].value_counts().to_dict() == {"strategic": 5, "operational": 9}

    def test_three_forms_have_equal_rank(self):
        forms = course_data("org_forms")
        assert forms["equal_en"].notna().tolist() == [True] * 3 + [False] * 2

    @pytest.mark.parametrize("lang", languages())
    def test_every_skill_is_read_in_its_group(self, lang):
        use_language(lang)
        shown = pictures.skills(course_data("skills")).to_text()
        assert all(name in shown for name in course_data("skills")[f"name_{lang}"])

    @pytest.mark.parametrize("lang", languages())
    def test_every_form_is_read_whole(self, lang):
        use_language(lang)
        for cells in pictures.forms(course_data("org_forms")).table.cells():
            assert max(len(cell) for cell in cells) <= 140  # what a matrix draws of a cell

    @pytest.mark.parametrize("lang", languages())
    def test_nothing_of_a_list_is_cut(self, lang):
        use_language(lang)
        shown = pictures.actions(course_data("kam_actions"), course_data("org_forms")).to_text()
        named = [*course_data("kam_actions")[f"name_{lang}"], *course_data("org_forms")[f"name_{lang}"]]
        assert len(named) == 19 and all(name in shown for name in named)


class TestExercises:
    def test_the_levels_are_all_there(self):
        assert [list(told.PACKAGING.values()).count(level) for level in told.LEVEL_NAMES] == [2, 3, 3]
        assert sorted(told.SOFTWARE.values()) == sorted(told.PRINCIPLE_NAMES)
        assert sorted(told.BREWERY.values()) == sorted(told.FUNCTION_NAMES) and sorted(told.PHARMACY.values()) == sorted(told.AIM_NAMES)
        assert set(told.SCHOOL.values()) == set(told.PART_NAMES) and set(told.PRINTERS.values()) == set(told.LACK_NAMES)

    def test_the_rule_has_its_traps(self):
        """D fits two rows of the rule; F is just under two limits; C is regular, and yet one-off."""
        bought, more = told.CLEANING.loc["D"]
        assert bought >= told.LIMITS["key_from"] and more >= told.LIMITS["opportunity_from"]
        bought, more = told.CLEANING.loc["F"]
        assert 0.9 < bought / told.LIMITS["key_from"] < 1 and 0.9 < more / told.LIMITS["opportunity_from"] < 1
        assert set(find_task("13.A1").expected().values()) == set(care_models.GROUPS)

    def test_the_hours(self):
        assert find_task("13.A6").expected() == 33 and told._needed().sum() == 1980
        assert round(find_task("13.A8").expected()) == 177
        assert firms().loc[firms()["tier"] == "largest", "hours"].sum() / find_task("13.A8").expected() == pytest.approx(0.25, abs=0.02)

    @pytest.mark.parametrize(("task", "answer"), [("13.A8", n) for n in (180, 300, 232, 298, 1639, 1816, 74, 0, 0.0975, 1741.8, 32, 0.7635)] + [("13.A6", n) for n in (0.55, 57, 1980, 1380, 600, 380, 240, 220, 90, 2020, 303, 1393, 1714)])
    def test_the_likely_first_answers_have_a_hint(self, task, answer):
        use_language("fi")
        said = judge(find_task(task), answer)
        assert said.state.value != "correct" and said.look_back is None, said.message

    @pytest.mark.parametrize("answer", [0, 0.1, 0.3, 1, 1.05, 400 / 13200, 220 / 400 / 60])
    def test_only_hours_are_told_to_be_hours(self, answer):
        use_language("en")
        assert "in hours" not in judge(find_task("13.A6"), answer).message
        assert "mean" not in judge(find_task("13.A8"), answer).message

    @pytest.mark.parametrize("answer", [0.55, 0.5, 0.6, "0,55 h"])
    def test_hours_as_people_round_them(self, answer):
        use_language("en")
        assert "in hours" in judge(find_task("13.A6"), answer).message

    @pytest.mark.parametrize("task", ["13.A6", "13.A8"])
    @pytest.mark.parametrize("slip", [10626, 12.1, 526, 13200])
    def test_minutes_and_hours_that_were_not_asked_for(self, task, slip):
        use_language("fi")
        own = {10626: "13.A8", 12.1: "13.A8", 526: "13.A6", 13200: "13.A6"}[slip]
        assert (judge(find_task(task), slip).state.value == "known_mistake") == (task == own)

    @pytest.mark.parametrize("lang", languages())
    @pytest.mark.parametrize(("task", "answer"), [
        *(("13.A2", found) for found in ("ACE", "A C E", ["ACE"], ["A, C, E"], "A-C-E", ["A, C and E"], "A ja C ja E", "BDF")), *(("13.A4", found) for found in (["CEADB"], ["C-E-A-D-B"]))])
    def test_letters_in_one_pair_of_quotation_marks_are_told_of_their_form(self, task, answer, lang):
        use_language(lang)
        said = judge(find_task(task), answer)
        assert said.look_back is None and '"…", "…"' in said.message

    @pytest.mark.parametrize("lang", languages())
    def test_numbers_before_letters_are_told_to_be_left_out(self, lang):
        use_language(lang)
        said = judge(find_task("13.A4"), ["1. C", "2. E", "3. A", "4. D", "5. B"])
        assert said.look_back is None and re.search("[“”]1. C”.*[“”]C”", said.message)

    def test_letters_apart_are_told_of_what_they_say(self):
        use_language("en")
        for answer in (["B", "D", "F"], ["A", "C", "D", "E"], "A, C", ["A"]):
            assert '"…", "…"' not in judge(find_task("13.A2"), answer).message

    @pytest.mark.parametrize("words", [
        ("controls", "communicates", "inspires", "motivates"), ("control", "communication", "inspiration", "motivation"), ("valvoo", "viestii", "innostaa", "motivoi"), ("valvonta", "viestintä", "innostaminen", "motivointi"),
        ("ohjaa", "viestiä", "inspiroi", "motivaatio")])
    def test_the_functions_of_a_plan_in_the_forms_of_the_chapter(self, words):
        assert judge(find_task("13.A11"), dict(zip("ABCD", words, strict=True))).state.value == "correct"

    @pytest.mark.parametrize("names", [value for name, value in vars(told).items() if name.endswith("_NAMES")])
    def test_no_word_stands_for_two_things(self, names):
        words = [word for some in names.values() for word in some]
        assert len(words) == len(set(words))

    @pytest.mark.parametrize("lang", languages())
    def test_what_the_tasks_speak_of_stands_in_the_chapter(self, lang):
        chapter = lessons_text(lang)
        for word in {"fi": ("itsenäisimmästä vähiten itsenäiseen", "**Muodollisuus** eli", "*innostaa*", "*motivoi*", "*viestii*", "*valvoo*", "kehittämistoimet", "**hoito-ohjelma** se"),
                     "en": ("most to the least independent", "**Formalisation**, that is", "*inspires*", "*motivates*", "*communicates*", "*controls*", "development actions", "a **care programme** what")}[lang]:
            assert word in chapter, word

    def test_the_words_of_the_page_are_answers_too(self):
        use_language("fi")
        right = dict(zip("ABCDEFG", ("kunnossa", "mittari", "ristiriita", "kunnossa", "ristiriita", "kuka meiltä", "määräpäivä"), strict=True))
        assert judge(find_task("13.A5"), right).state.value == "correct"
        groups = dict(zip("ABCDEF", ("strateginen asiakkuus", "avainasiakkuus", "kerta-asiakas", "avainasiakas", "strateginen mahdollisuus", "kerta-asiakkuus"), strict=True))
        assert judge(find_task("13.A1"), groups).state.value == "correct"

    @pytest.mark.parametrize("lang", languages())
    def test_the_case_adds_up(self, lang):
        """Of O4: contacts, shares, and the 300 of the model answer."""
        use_language(lang)
        rows = [line.split("|") for line in str(find_open_task("13.O4").prompt).splitlines() if line.startswith("| ") and "%" in line]
        assert sum(int(row[5].replace("\u00a0", "").replace(" ", "").replace(",", "")) for row in rows) == 900
        assert sum(int(re.sub(r"\D", "", row[3])) for row in rows) == 100
        assert 160 + 140 == 60 + 240 == 300 and 24 / 2 == 12 and 12 * 20 == 240 and 6 * 10 == 60
