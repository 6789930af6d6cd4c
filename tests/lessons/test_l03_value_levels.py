"""What the prose of chapter 3 says in words, against the data, and its tables against the sources."""

import re
import tomllib
from collections import Counter
from pathlib import Path

import nbformat
import pytest

from asiakkuus_lib import value_levels
from asiakkuus_lib.lessons.l03_value_levels.exercises import PROFILE, WEIGHTS
from asiakkuus_lib.locale import languages
from asiakkuus_lib.reading import course_data, labels, read_transactions

TOP = Path(__file__).resolve().parents[2]
FOLDER = TOP / "asiakkuus_lib" / "lessons" / "l03_value_levels"
# Controls by which a question is answered, with the answer; None where there is nothing to find but a proportion.
FOUND_BY_MOVING = {"money_cost": None, "part": None}
KRISTIINA = {"feeling": 20, "knowledge": 70, "action": 90}
CENTRE = "A00615"


@pytest.fixture(scope="module")
def purchases():
    return read_transactions().frame


class TestTheCase:
    def test_the_second_largest_customer_of_2023(self, purchases):
        of_2023 = purchases[purchases["date"].dt.year == 2023]
        assert of_2023.groupby("customer_id")["amount"].sum().rank(ascending=False)[CENTRE] == 2
        days = of_2023.loc[of_2023["customer_id"] == CENTRE, "date"].drop_duplicates().sort_values()
        assert len(days) == 26  # every other week
        assert days.diff().median().days == 14
        guests = course_data("transactions").query("customer_id == @CENTRE and product == 'N01'")["quantity"]
        assert guests.nunique() == 1 and guests.max() <= 30  # the next departure had room for thirty

    def test_nothing_after_june_2024(self, purchases):
        last = purchases.loc[purchases["customer_id"] == CENTRE, "date"].max()
        assert (last.year, last.month) == (2024, 6)
        customer = course_data("customers").set_index("customer_id").loc[CENTRE]
        assert customer["name"] == "Myrskyluodon Kurssikeskus Oy"
        assert str(customer["relationship_ended_on"].date()) == "2024-11-15"

    def test_the_survey_had_told(self, purchases):
        answers = course_data("survey").query("customer_id == @CENTRE")
        assert len(answers) == 1
        answer = answers.iloc[0]
        assert (answer["satisfaction"], answer["repurchase_intention"]) == (2, 1)
        assert answer["alternative_available"] == "no"
        assert str(answer["answered_on"])[:7] == "2022-11"
        last = purchases.loc[purchases["customer_id"] == CENTRE, "date"].max()
        assert round((last - answer["answered_on"]).days / 365.25, 1) == 1.5

    def test_the_last_contact_was_a_visit(self):
        contacts = course_data("contacts").query("customer_id == @CENTRE").sort_values("date")
        last = contacts.iloc[-1]
        assert (str(last["date"])[:10], last["channel"]) == ("2023-12-29", "visit")


class TestTheAttitude:
    def test_the_mean_looks_decent_and_hides_the_feeling(self):
        assert f"KRISTIINA = {KRISTIINA}".replace("'", '"') in (FOLDER / "lesson.py").read_text(encoding="utf-8")
        assert min(KRISTIINA, key=KRISTIINA.get) == "feeling" and max(KRISTIINA, key=KRISTIINA.get) == "action"
        assert KRISTIINA["feeling"] < 50 < value_levels.attitude_score(**KRISTIINA)

    @pytest.mark.parametrize("lang", languages())
    def test_the_quiz_has_kristiinas_figures(self, lang):
        item = tomllib.loads((FOLDER / "quiz.toml").read_text(encoding="utf-8"))["item"][1]
        said = [item["question"][lang], *(option[part][lang] for option in item["options"] for part in ("text", "reply"))]
        figures = [numbers for text in said if (numbers := [int(n) for n in re.findall(r"\d+", text)])]
        mean = round(value_levels.attitude_score(**KRISTIINA))
        assert figures == [[*KRISTIINA.values(), mean], [KRISTIINA["feeling"]], [sum(KRISTIINA.values()), mean]]

    def test_the_exercise_weighs_feeling_most_and_has_the_deeds_for_its_weakest(self):
        assert sum(WEIGHTS) == 1 and max(WEIGHTS) == WEIGHTS[0] and min(PROFILE) == PROFILE[2]


class TestTheOffers:
    @staticmethod
    def points(use):
        return course_data("offers").query("use == @use").pivot(index="part", columns="offer", values="points")

    @pytest.mark.parametrize("use", ["lesson", "exercise"])
    def test_the_cheaper_leaves_a_single_point_less(self, use):
        points = self.points(use)
        left = points.loc[list(value_levels.BENEFITS)].sum() - points.loc[list(value_levels.COSTS)].sum()
        assert left["A"] - left["B"] == 1 and points.at["money", "B"] < points.at["money", "A"]

    def test_the_story_of_the_chapter(self):
        gap = self.points("lesson").eval("B - A")
        assert gap[["time", "energy", "psychological"]].min() > 0 > gap[list(value_levels.BENEFITS)].sum()

    def test_the_exercise_is_not_the_example(self):
        assert (self.points("lesson") != self.points("exercise")).any(axis=None)




class TestTheTables:
    def test_value_has_four_parts_and_cost_four(self):
        parts = course_data("delivered_value_parts").drop_duplicates("part").set_index("part")["kind"]
        assert parts[parts == "benefit"].index.tolist() == list(value_levels.BENEFITS)
        assert parts[parts == "cost"].index.tolist() == list(value_levels.COSTS)

    def test_attributes_as_the_slide_has_them(self):
        benefits = course_data("delivered_value_parts").query("kind == 'benefit'")
        counts = benefits["part"].value_counts().to_dict()
        assert counts == {"product": 7, "service": 7, "personnel": 6, "image": 4}

    def test_propositions_stand_where_the_function_puts_them(self):
        for name in ("pricing_propositions", "pricing_positions"):
            for row in course_data(name).itertuples():
                assert value_levels.price_benefit_position(row.price, row.benefit) == row.proposition
        printed = set(course_data("pricing_propositions")["proposition"])
        ours = course_data("pricing_positions").set_index("proposition")["winning"]
        assert len(printed) == 4 and len(ours) == 5
        assert set(value_levels.WINNING) == printed | set(ours[ours == "yes"].index)

    @pytest.mark.parametrize(("lang", "less"), [("fi", "vähemmän"), ("en", "less")])
    def test_less_wins_only_at_a_much_lower_price(self, lang, less):
        notebook = nbformat.read(TOP / "notebooks" / lang / "03_value_levels.ipynb", as_version=4)
        outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
        (page,) = [text for output in outputs if (text := output["data"].get("text/html", "")).count("✓") > 5]
        rows = [re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", row) for row in re.findall(r"<tr>(.*?)</tr>", page, re.DOTALL)]
        (bottom,) = [row for row in rows if row and row[0] == less]
        assert ["✓" in cell for cell in bottom] == [False, True, False, False, False]

    def test_as_many_cases_as_the_words_say(self):
        cases = Counter(course_data("value_cases")[["topic", "use"]].itertuples(index=False, name=None))
        assert cases["benefit", "lesson"] == 7 and cases["division", "lesson"] == cases["way", "lesson"] == 4
        assert cases["division", "exercise"] == 6
        levels = course_data("value_levels_examples").query("use == 'exercise'")["level"]
        assert Counter(levels) == dict.fromkeys(value_levels.LEVELS, 3)

    @pytest.mark.parametrize("lang", languages())
    def test_every_choice_of_the_lesson_answers_back(self, lang):
        lesson = course_data("value_cases").query("use == 'lesson'")["case"]
        replies = labels("value_cases", "reply", lang=lang)
        assert all(isinstance(replies[case], str) and len(replies[case]) > 15 for case in lesson)

    @pytest.mark.parametrize("mark", ["tekijän täydennys", "author's completion"])
    def test_what_is_ours_is_marked(self, mark):
        assert (FOLDER / "lesson.py").read_text(encoding="utf-8").count(mark) >= 8
