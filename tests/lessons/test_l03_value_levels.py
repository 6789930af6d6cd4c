"""Every number that the prose of chapter 3 states, against the data, and its tables against the sources."""

import re
from pathlib import Path

import nbformat
import pytest

from asiakkuus_lib import value_levels
from asiakkuus_lib.locale import languages
from asiakkuus_lib.reading import course_data, labels, read_transactions
from asiakkuus_lib.show import number

TOP = Path(__file__).resolve().parents[2]
# Controls by which a question is answered, with the answer; None where there is nothing to find but a proportion.
FOUND_BY_MOVING = {"money_cost": None, "part": None}
KRISTIINA = {"feeling": 20, "knowledge": 70, "action": 90}
CENTRE = "A00615"


def markdown(folder: str, lang: str) -> str:
    notebook = nbformat.read(TOP / folder / lang / "03_value_levels.ipynb", as_version=4)
    text = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.fixture(params=["fi", "en"])
def prose(request):
    return markdown("notebooks", request.param)


@pytest.fixture(scope="module")
def purchases():
    return read_transactions().frame


class TestTheCase:
    def test_the_second_largest_customer_of_2023(self, purchases, prose):
        of_2023 = purchases[purchases["date"].dt.year == 2023]
        money = of_2023.groupby("customer_id")["amount"].sum()
        assert money.rank(ascending=False)[CENTRE] == 2
        assert money[CENTRE] == pytest.approx(42_362.06)
        assert "42 362 €" in prose or "€42,362" in prose
        days = of_2023.loc[of_2023["customer_id"] == CENTRE, "date"].drop_duplicates().sort_values()
        assert len(days) == 26  # every other week
        assert days.diff().median().days == 14
        guests = course_data("transactions").query("customer_id == @CENTRE and product == 'N01'")["quantity"]
        assert set(guests) == {24} and " 24 " in prose

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
    def test_readings_of_the_plus(self, prose):
        assert value_levels.attitude_score(**KRISTIINA) == pytest.approx(60)
        assert value_levels.attitude_score(**KRISTIINA, weights=(5, 3, 2)) == pytest.approx(49)
        assert value_levels.attitude_score(**KRISTIINA, weights=(0, 0, 1)) == 90
        assert round(100 * 0.2 * 0.7 * 0.9, 9) == 12.6
        assert "| 60 |" in prose and "| 20 |" in prose and re.search(r"\| 12[.,]6 \|", prose)
        assert round(0.2 * 0.7 * 0.9, 9) == 0.126 and re.search(r"0[.,]126\b", prose)
        assert re.search(r"\b49\b", prose)

    def test_the_start_of_the_controls_is_the_one_in_the_prose(self):
        source = (TOP / "asiakkuus_lib" / "lessons" / "l03_value_levels" / "lesson.py").read_text(encoding="utf-8")
        assert f"KRISTIINA = {KRISTIINA}".replace("'", '"') in source


class TestTheOffers:
    @staticmethod
    def points(use):
        return course_data("offers").query("use == @use").pivot(index="part", columns="offer", values="points")

    @pytest.mark.parametrize(("use", "left"), [("lesson", {"A": 30, "B": 29}), ("exercise", {"A": 20, "B": 19})])
    def test_what_each_leaves(self, use, left):
        points = self.points(use)
        benefits, costs = points.loc[list(value_levels.BENEFITS)], points.loc[list(value_levels.COSTS)]
        assert (benefits.sum() - costs.sum()).to_dict() == left

    def test_the_story_of_the_chapter(self, prose):
        points = self.points("lesson")
        assert points.loc["money"].to_dict() == {"A": 55, "B": 43}
        gap = points["B"] - points["A"]
        assert gap["money"] == -12
        assert gap[["time", "energy", "psychological"]].sum() == 9
        assert gap[list(value_levels.BENEFITS)].sum() == -4
        assert all(re.search(rf"\b{n}\b", prose) for n in (55, 43, 12, 9, 4, 29, 30))

    def test_the_exercise_is_not_the_example(self):
        assert (self.points("lesson") != self.points("exercise")).any(axis=None)

    @pytest.mark.parametrize("lang", languages())
    def test_the_table_of_the_exercise(self, lang):
        points = self.points("exercise")
        order = [*value_levels.BENEFITS, *value_levels.COSTS]
        text = markdown("exercises", lang)
        for offer in "AB":
            assert f"| {offer} | " + " | ".join(number(n) for n in points.loc[order, offer]) + " |" in text


class TestTheTables:
    def test_value_has_four_parts_and_cost_four(self):
        parts = course_data("delivered_value_parts").drop_duplicates("part").set_index("part")["kind"]
        assert parts[parts == "benefit"].index.tolist() == list(value_levels.BENEFITS)
        assert parts[parts == "cost"].index.tolist() == list(value_levels.COSTS)

    def test_attributes_as_the_slide_has_them(self, prose):
        benefits = course_data("delivered_value_parts").query("kind == 'benefit'")
        counts = benefits["part"].value_counts().to_dict()
        assert counts == {"product": 7, "service": 7, "personnel": 6, "image": 4}
        assert len(benefits) == 24 and "24" in prose

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

    def test_seven_additional_benefits(self):
        assert (course_data("value_cases")["topic"] == "benefit").sum() == 7

    @pytest.mark.parametrize("lang", languages())
    def test_every_choice_of_the_lesson_answers_back(self, lang):
        lesson = course_data("value_cases").query("use == 'lesson'")["case"]
        replies = labels("value_cases", "reply", lang=lang)
        assert all(isinstance(replies[case], str) and len(replies[case]) > 15 for case in lesson)

    @pytest.mark.parametrize("lang", languages())
    def test_the_exercises_print_the_tables(self, lang):
        text = markdown("exercises", lang)
        services = course_data("value_cases").query("use == 'exercise'")["case"]
        names = labels("value_cases", lang=lang)
        sentences = course_data("value_levels_examples").query("use == 'exercise'")["example"]
        words = labels("value_levels_examples", "text", lang=lang)
        assert len(services) == 6 and len(sentences) == 9
        for n, case in enumerate(services, 1):
            assert f"{n}. {names[case]}" in text
        for n, example in enumerate(sentences, 1):
            assert f"{n}. {words[example]}" in text

    @pytest.mark.parametrize("lang", languages())
    def test_what_is_ours_is_marked(self, lang):
        mark = {"fi": "tekijän täydennys", "en": "author's completion"}[lang]
        assert markdown("notebooks", lang).count(mark) >= 8
