"""The report on the organisation: what one person, all alike and the course's own five must come to."""

import json

import openpyxl
import pytest

from asiakkuus_lib import organisation
from asiakkuus_lib.cli import run
from asiakkuus_lib.errors import DataError
from asiakkuus_lib.lessons.l04_process import findings
from asiakkuus_lib.lessons.l04_process.advice import all_rules, rules
from asiakkuus_lib.lessons.l04_process.answers import form, item_names, read_answers
from asiakkuus_lib.lessons.l04_process.case import SCALES, Organisation
from asiakkuus_lib.locale import languages, use_language
from asiakkuus_lib.reading import course_data, read_transactions
from asiakkuus_lib.report.input_template import input_table

GIVEN = {"data_path": "", "low": 3.0, "disagree_from": 2.0, "mix_apart": 30.0}
ITEMS = {"orientation": organisation.ORIENTATION, "wheel": [*organisation.LEVELS, *organisation.JOINTS],
         "challenges": organisation.CHALLENGES, "mix": organisation.APPROACHES, "canvas": organisation.QUESTIONS}  # fmt: skip


def filled(path, people, **sheets):
    """A form in English: people by their levels, and of each sheet a row of points for each of them."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for sheet in form().sheets:
        page = book.create_sheet(sheet.names["en"])
        page.append([column.heading["en"] for column in sheet.columns])
        rows = people.items() if sheet.key == "people" else zip(people, sheets.get(sheet.key, [()] * len(people)), strict=True)
        for role, cells in rows:
            page.append([role, *([cells] if isinstance(cells, str) else cells)])
    book.save(path)
    return path


def case_of(path="", **given):
    return Organisation.read({**GIVEN, "data_path": str(path), **given})


@pytest.fixture(scope="module")
def own() -> Organisation:
    use_language("en")
    return case_of()


class TestTheForm:
    def test_its_items_are_those_of_the_subject(self):
        assert {sheet: list(item_names(sheet)) for sheet in ITEMS} == {sheet: list(items) for sheet, items in ITEMS.items()}

    @pytest.mark.parametrize("reader", languages())
    @pytest.mark.parametrize("writer", languages())
    def test_its_own_example_is_read_in_either_language(self, writer, reader, tmp_path):
        path = tmp_path / "new.xlsx"
        assert run(["template", "organisation", str(path), "--lang", writer]) == 0
        use_language(writer)
        first = input_table("organisation")
        book = openpyxl.load_workbook(path)
        for table in (first, *first.more):
            for j, column in enumerate(table.columns, start=1):
                for i, value in enumerate(column.rows, start=2):
                    book[table.sheet].cell(i, j, value)
        book.save(path)
        use_language(reader)
        read = read_answers(path)
        assert not read.made_up and read.levels.tolist() == ["management", "middle", "front"]
        assert read.levels.index.tolist() == list(first.columns[0].rows)
        assert all((read.of(sheet).notna() & (read.of(sheet) != "")).all(axis=None) for sheet in ITEMS)
        assert read.of("mix").sum(axis=1).tolist() == [100, 100, 100]
        assert read.filled.account()["empty"].sum() == 0

    @pytest.mark.parametrize("lang", languages())
    def test_the_people_are_told_that_answers_show_by_role(self, lang, tmp_path):
        path = tmp_path / "new.xlsx"
        assert run(["template", "organisation", str(path), "--lang", lang]) == 0
        text = "\n".join(str(cell.value) for sheet in openpyxl.load_workbook(path) for row in sheet.iter_rows() for cell in row)
        assert {"fi": "raportti näyttää vastaukset rooleittain", "en": "the report shows the answers by role"}[lang] in text

    def test_a_role_that_is_not_on_the_first_sheet(self, tmp_path):
        use_language("en")
        path = filled(tmp_path / "form.xlsx", {"Director": "Management"}, wheel=[[4] * 7])
        book = openpyxl.load_workbook(path)
        book["Wheel"]["A2"] = "Boss"
        book["Approaches"].append(["Director", 50, 50, 50])
        book.save(path)
        with pytest.raises(DataError, match=r"(?s)sheet Wheel:\n- A2 'Boss': .*sheet Approaches:\n- row 3: the points add up to 150"):
            read_answers(path)


class TestOnePerson:
    @pytest.fixture
    def case(self, tmp_path):
        use_language("en")
        return case_of(filled(
            tmp_path / "one.xlsx", {"Director": "Management"}, orientation=[[5, 4, 4, 3, 3, 2, 5, 1]], wheel=[[4, 3, 4, 3, 3, 2, 2]],
            challenges=[[3, 4, 2, 2]], mix=[[20, 20, 60]], canvas=[["Firms", "", "Meetings"]]))  # fmt: skip

    def test_no_ranges_and_it_says_so(self, case):
        assert not case.several and case.disputed == () and case.index == (pytest.approx(27 / 8), 1.0)
        for tell in (findings.orientation, findings.challenges, findings.mix):
            found = tell(case)
            assert "Only 1 person has answered" in str(found.note)
            assert all(row[1] == row[3] == "–" != row[2] for row in found.figure.table.cells())
        assert "Only 1 person has answered" in str(findings.wheel(case).note) and "(" not in findings.wheel(case).figure.title
        figures = {one["name"]: one for one in findings.figures(case)._repr_mimebundle_()[1]["asiakkuus"]["figures"]}
        assert figures["largest_disagreement"]["value"] is None and figures["people"]["value"] == 1

    def test_others_are_asked_first(self, case):
        begin = findings.start(case)
        assert begin.code == "ask_others" and "those who meet customers" in begin.headline
        assert not {"talk_over", "go_and_see", "decide_approach"} & {one.action.code for one in rules(case)}

    def test_two_joints_are_as_weak(self, case):
        assert case.joints == ("up_tactical", "up_strategic")


ANSWERS = {"orientation": [5, 4, 4, 3, 3, 2, 5, 1], "wheel": [4, 3, 4, 3, 3, 2, 2], "challenges": [3, 4, 2, 2], "mix": [20, 20, 60],
           "canvas": ["Firms", "", "Meetings"]}  # fmt: skip


@pytest.mark.parametrize("who", ["one", "two", "second"])
@pytest.mark.parametrize("sheet", ANSWERS)
def test_one_sheet_alone(sheet, who, tmp_path):
    """Whatever was left for later, all findings have something to say, and every sheet that is advised is there."""
    use_language("en")
    rows = {"one": [ANSWERS[sheet], []], "two": [ANSWERS[sheet], ANSWERS[sheet][::-1]], "second": [[], ANSWERS[sheet]]}[who]
    case = case_of(filled(tmp_path / "form.xlsx", {"Director": "Management", "Sales": "Meets customers"}, **{sheet: rows}))
    tellers = (findings.orientation, findings.by_role, findings.wheel, findings.two_ends, findings.challenges, findings.mix,
               findings.canvas, findings.topics, findings.who_answered)  # fmt: skip
    found = [tell(case) for tell in tellers]
    sheets = {str(name) for one in found for name in one.sheets or ()}
    assert all(one.sentence for one in found)
    assert {one.action.sheet for one in rules(case)} - {""} <= sheets
    assert len(case.people) == (2 if who == "two" else 1) and str(findings.figures(case)._repr_mimebundle_()[0]["text/plain"])
    if who != "two" and sheet not in ("canvas",):
        shown = next(one for one in found if one.code == sheet)
        assert "Only 1 person has answered" in str(shown.note)


class TestAllAgree:
    def test_nothing_is_disputed_and_nothing_weak(self, tmp_path):
        use_language("en")
        people = {"Director": "Management", "Head": "Middle management", "Sales": "Meets customers"}
        case = case_of(filled(
            tmp_path / "agree.xlsx", people, orientation=[[4] * 8] * 3, wheel=[[4] * 7] * 3, challenges=[[3] * 4] * 3,
            mix=[[20, 20, 60]] * 3, canvas=[["Firms", "By phone", "Meetings"]] * 3))  # fmt: skip
        assert case.disputed == () and case.widest_gap == "" and list(rules(case)) == []
        assert findings.start(case).code == "" and "no reason to act" in findings.start(case).headline
        assert findings.orientation(case).figure.title == "You agree on the items. All items have the same mean: 4.0"
        assert findings.by_role(case).figure.title == "Everybody gives the items the same points"
        assert findings.challenges(case).figure.title == "All challenges are mastered equally well, with a mean of 3.0"
        assert "equally strong: the mean is 4.0" in findings.wheel(case).figure.title
        assert "see the same wheel" in findings.two_ends(case).figure.title
        assert findings.topics(case).table is None

    def test_a_low_limit_that_everybody_is_below_still_speaks(self, tmp_path):
        people = {"Director": "Management", "Sales": "Meets customers"}
        path = filled(tmp_path / "low.xlsx", people, orientation=[[2] * 8] * 2, wheel=[[2] * 7] * 2)
        assert [one.action.code for one in rules(case_of(path))][:2] == ["mend_joint", "raise_item"]
        assert "mend_joint" not in [one.action.code for one in rules(case_of(path, low=2.0))]


def test_the_weakest_joint_by_hand(tmp_path):
    """Means by hand: down 4, 2.5; up 3, 2.5 and then 2: the last is the weakest, however weak a level may be."""
    use_language("en")
    people = {"Director": "Management", "Sales": "Meets customers"}
    case = case_of(filled(tmp_path / "hand.xlsx", people, wheel=[[1, 1, 1, 4, 3, 3, 2], [1, 1, 1, 4, 2, 3, 2]]))
    assert case.joints == ("up_strategic",)
    assert findings.wheel(case).figure.title == "The weakest joint of the wheel is “Lessons to strategy”, with a mean of 2.0"
    assert case.widest_gap == "down_operational" and case.ends.loc["down_operational", "gap"] == 1


APART = {"orientation": [[5, 1, 1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1, 1, 1]], "wheel": [[4, 4, 4, 1, 5, 1, 1], [4, 4, 4, 1, 1, 1, 1]],
         "challenges": [[4, 4, 1, 4]] * 2, "mix": [[60, 20, 20], [20, 20, 60]], "canvas": [["Firms", "", ""], ["All", "", "Trips"]]}  # fmt: skip


class TestTheRules:
    @pytest.fixture
    def case(self, tmp_path):
        use_language("en")
        return case_of(filled(tmp_path / "apart.xlsx", {"Sales 5": "Meets customers", "Director": "Management"}, **APART))

    def test_they_come_up_in_the_order_that_is_told(self, case):
        assert [one.action.code for one in rules(case)] == [
            "talk_over", "go_and_see", "mend_joint", "decide_approach", "raise_item", "take_on", "write_canvas"]  # fmt: skip
        told = all_rules(case).split("; ")
        words = ("not answered at all", "disagree the most (a range of at least 2)", "at least 2 apart", "a mean below 3.0", "at least 30 points",
                 "a mean below 3.0", "a mean below 3.0", "left open")  # fmt: skip
        assert len(told) == len(words) and all(word in one for word, one in zip(words, told, strict=True))
        assert all_rules(case) in str(findings.topics(case).table.note)

    def test_a_challenge_below_the_limit_is_a_topic(self, case, tmp_path):
        found = next(one for one in rules(case) if one.action.code == "take_on")
        assert "“Care models”" in found.action.text and "1.0" in found.action.rests_on and "3.0" in all_rules(case)
        above = case_of(filled(tmp_path / "above.xlsx", {"A": "Management", "B": "Meets customers"}, challenges=[[3, 3, 3, 3]] * 2))
        assert "take_on" not in [one.action.code for one in rules(above)]

    def test_nobody_is_asked_to_answer_for_their_points(self, case):
        told = [findings.start(case), *(one.action.text + one.action.rests_on for one in rules(case) if one.action.code != "write_canvas")]
        assert not any(role in str(words) for words in told for role in case.people.index)
        assert "A role tells who answered" in findings.start(case).caveat

    def test_statements_are_told_in_full(self, case):
        assert "We know what the customer expects, and the customer gets that benefit" in next(rules(case)).action.text

    def test_a_role_that_ends_in_a_number_is_kept_apart_from_the_points(self, case):
        assert "5 (Sales 5)" in findings.by_role(case).figure.title

    def test_as_many_answered_the_part_as_is_said(self, tmp_path):
        use_language("en")
        people = {"A": "Management", "B": "Management", "C": "Meets customers"}
        case = case_of(filled(tmp_path / "part.xlsx", people, wheel=[[4] * 7, [None] * 7, [1] * 7]))
        assert "management (people: 1)" in next(one for one in rules(case) if one.action.code == "go_and_see").action.rests_on

    @pytest.mark.parametrize(("first_two", "told"), [
        ([(5, 3), (5, 3), (1, 3)], "larger than on any other item"),
        ([(5, 5), (5, 5), (1, 1)], "the range and the standard deviation are the same on 1 other item."),
        ([(5, 5), (5, 3), (1, 1)], "as it is on 1 other item, but here the standard deviation is the largest."),
    ])  # fmt: skip
    def test_ties_of_the_range(self, first_two, told, tmp_path):
        use_language("en")
        people = {"A": "Management", "B": "Middle management", "C": "Meets customers"}
        case = case_of(filled(tmp_path / "ties.xlsx", people, orientation=[[*two, *[3] * 6] for two in first_two]))
        assert case.disputed[0] == "benefit"
        assert told in next(one for one in rules(case) if one.action.code == "talk_over").action.rests_on

    def test_two_approaches_as_far_apart(self, case):
        assert case.approaches == ("product", "customer")
        assert findings.mix(case).figure.title == "Of the approaches you disagree the most on “Product” and “Customer”: the range is 40 points out of 100"


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("rows", [None, APART, {"wheel": [[4, 4, 4, None, None, None, None], []]}, {"orientation": [[5, *[None] * 7], [None, 3, *[None] * 6]]}])
def test_titles_and_alternative_texts_are_sentences(rows, lang, tmp_path):
    """They begin as sentences do; the texts end as they do; items are in quotation marks, roles as their people wrote them."""
    use_language(lang)
    case = case_of(filled(tmp_path / "form.xlsx", {"Sales 5": "Meets customers", "Director": "Management"}, **rows) if rows else "")
    found = [tell(case) for tell in (findings.orientation, findings.by_role, findings.wheel, findings.two_ends, findings.challenges, findings.mix)]
    figures = [one.figure for one in found if one.figure is not None]
    assert figures
    for figure in figures:
        assert figure.title[0].isupper() and not figure.title.endswith(".") and "–:" not in figure.title
        assert figure.alt[0].isupper() and figure.alt.endswith(".") and "nan" not in f"{figure.title} {figure.alt}"
        named = [name for name in case.names.values() if " " in name and name in f"{figure.title} {figure.alt}"]
        assert all({"fi": f"”{name}”", "en": f"“{name}”"}[lang] in f"{figure.title} {figure.alt}" for name in named)


def test_many_items_are_named_in_part(own):
    use_language("en")
    items = organisation.ORIENTATION
    assert own.quoted(*items[:2]) == "“Customer benefit” and “Interaction”"
    assert own.quoted(*items[:3]) == "“Customer benefit”, “Interaction” and “Right service, right time”"
    assert own.quoted(*items[:4]) == "“Customer benefit”, “Interaction” and 2 others" and own.quoted(*items[:1]) == "“Customer benefit”"


class TestSuvilinja:
    """What the text may say of the course's own five."""

    def test_five_people_of_three_places(self, own):
        assert own.answers.made_up and own.people.tolist() == ["management", "management", "middle", "front", "front"]
        assert own.index == (pytest.approx(3.325), 1.0)

    def test_strategy_reaches_daily_work_as_management_sees_it(self, own):
        assert own.widest_gap == "down_operational"
        assert own.ends.loc["down_operational"].tolist() == [4, 2, 2]
        given = own.points["wheel"]["down_operational"].groupby(own.people).agg(["min", "max"])
        assert given.loc["management"].tolist() == [4, 4] and given.loc["front"].tolist() == [2, 2]
        # Its mean is none of the lowest: the weakest joint is another, on which nobody is far apart.
        assert own.joints == ("up_strategic",) and own.spread["wheel"].loc["up_strategic", ["mean", "range"]].tolist() == [2.4, 1]

    def test_the_customer_in_development_differs_the_most(self, own):
        assert own.disputed == ("developing",) and own.ends_of("developing") == (["Customer service"], ["Managing director"])
        row = own.spread["orientation"].loc["developing"]
        assert (row["low"], row["high"], row["mean"]) == (1, 5, 3)
        # By its mean it would not stand out: three items are weaker.
        assert (own.spread["orientation"]["mean"] < 3).sum() == 3 and own.weakest == ("networks",)
        assert own.spread["orientation"]["range"].nsmallest(1).to_dict() == {"friendliness": 0}

    def test_everybody_serves_somebody_else(self, own):
        assert own.canvas["whom"].nunique() == 5 and (own.canvas == "").to_numpy().sum() == 1
        assert own.spread["mix"].loc["customer", ["low", "high"]].tolist() == [20, 70]
        assert (own.points["mix"].sum(axis=1) == 100).all()

    @pytest.mark.parametrize("lang", languages())
    def test_the_report_says_so(self, lang, tmp_path):
        assert run(["report", "organisation", "--lang", lang, "--out", str(tmp_path)]) == 0
        told = json.loads((tmp_path / "organisation.json").read_text("utf-8"))
        assert told["key_figures"]["largest_disagreement"] == "developing" and told["key_figures"]["people"] == 5
        assert [one["code"] for one in told["actions"]] == ["talk_over", "go_and_see", "mend_joint"]
        page = (tmp_path / "organisation.html").read_text("utf-8")
        assert "Aino" not in page
        book = openpyxl.load_workbook(tmp_path / "organisation.xlsx")
        assert {action["sheet"] for action in told["actions"]} <= set(book.sheetnames)


def test_the_answers_are_points_of_the_scale():
    for sheet in SCALES:
        points = course_data(f"organisation_{sheet}").set_index("role")
        assert points.isin(range(1, 6)).all(axis=None)


def test_whom_the_survey_has_heard():
    """Of names, of the buyers of 2025 and of their sales: those who have ever answered, and those who did in 2025."""
    sales, survey = read_transactions().frame, course_data("survey")
    of_2025 = sales[sales["date"].dt.year == 2025].groupby("customer_id")["amount"].sum()
    names, lately = course_data("customers")["customer_id"], survey[survey["answered_on"].dt.year == 2025]
    for heard, shares in ((survey, [26, 47, 78]), (lately, [14, 31, 53])):
        assert [round(100 * share) for share in organisation.coverage(names, of_2025, heard["customer_id"])] == shares
