"""The report on one account's plan: whose plan, what it says first, what it keeps apart, how long it is, and its Word document."""

import io
import re
from pathlib import Path
from types import SimpleNamespace

import docx
import nbformat
import pandas as pd
import pytest
from docx.oxml.ns import qn
from nbformat.v4 import new_code_cell, new_notebook, new_output

from asiakkuus_lib import account_plan
from asiakkuus_lib.account_plan import PARTS
from asiakkuus_lib.errors import ParameterError
from asiakkuus_lib.lessons.common.account_book import AccountBook
from asiakkuus_lib.lessons.l13_care_models import advice, findings
from asiakkuus_lib.lessons.l13_care_models.case import ANNEXES, USUAL, AccountPlan, small
from asiakkuus_lib.locale import languages, use_language
from asiakkuus_lib.report import Document, Grid, Heading, Paragraph
from asiakkuus_lib.report.run import ReportFiles
from asiakkuus_lib.report.word import TO_FILL, document_of, write_word
from tests.in_process import text_of

FISH, CANNERY, TOWN, SOFTWARE = "A00219", "A00354", "A01813", "A02867"
DAY = pd.Timestamp("2026-01-01")


@pytest.fixture(autouse=True)
def english():
    use_language("en")


def course(customer: str = "", **given) -> AccountPlan:
    return AccountPlan.read({"account_book_path": "", "customer": customer, **given})


def own(sheets: dict[str, list[dict]], **given) -> AccountPlan:
    frames = {name: pd.DataFrame(rows) for name, rows in sheets.items()}
    return AccountPlan({**USUAL, "account_book_path": "own.xlsx", **given}, AccountBook.of(frames), DAY)


def told(case: AccountPlan) -> str:
    """All that the report says."""
    return "\n".join(text_of(getattr(findings, name)(case)) for name in findings.__all__ if name != "AccountPlan")


class TestWhosePlan:
    def test_the_largest_buyer_among_those_that_have_a_plan(self):
        assert course().account == FISH and set(course().others_with_plans) == {TOWN, SOFTWARE}

    @pytest.mark.parametrize("name", [TOWN, "siikasalmen kunta", "Siikasalmen kunta"])
    def test_by_number_or_name(self, name):
        assert course(name).account == TOWN

    def test_nobody_of_the_name(self):
        with pytest.raises(ParameterError, match="Nobody Ltd"):
            course("Nobody Ltd")

    def test_the_lesson_speaks_of_the_courses_own(self):
        case = course(TOWN, max_pages=4)
        assert case.of_course().account == FISH and course().of_course() is not None and not own({}).of_course().is_lecture

    def test_of_a_workbook_without_plans_one_that_is_known_the_best(self):
        case = own({"accounts": [{"account": "A", "bought": 9.0}, {"account": "B", "bought": 5.0}], "people": [{"account": "B", "person": "Boss"}]})
        assert case.account == "B"


class TestTheCourse:
    def test_the_nearly_whole_plan(self):
        case = course(FISH)
        assert case.contradictions.empty and sorted(case.missing["part"]) == ["actions", "people", "people", "resources_risks"]
        start = findings.start(case)
        assert [action.code for action in start.actions] == ["put_right", "next_actions", "fill_in"] and start.code == "put_right"
        assert start.headline.endswith("The managing director decides, but has never been contacted.") and "rates the relationship 2.1 out of 5 (down by 0.6)" in start.headline

    def test_the_old_plan_says_where_it_contradicts_itself(self):
        case = course(TOWN)
        assert set(case.contradictions["code"]) == {"review_passed", "passed", "too_high", "after_leaving"}
        start = findings.start(case)
        assert "updated 407 days ago" in start.headline and "The plan has 4 contradictions" in start.headline
        clashes = advice.clashes(case).set_index("what")["where"].to_dict()
        assert clashes["the target is €150,000, but even by the largest estimate (€140,000, at most 50% from one supplier) no more than €70,000 can be had"] == "Purchases of 150,000 euros"
        assert any("but the administrative secretary leaves on 31 May 2026" in what for what in clashes)

    def test_a_plan_with_parts_missing_says_which(self):
        case = course(CANNERY)
        assert not case.basis and {"assumptions", "goals", "resources_risks"} <= set(case.missing["part"]) and case.contradictions["code"].tolist() == ["late"]
        assert "There are no goals." in told(case) and "What the plan rests on has not been entered" in told(case)

    def test_an_account_without_a_plan(self):
        start = findings.start(course("A04040"))
        assert "There is no plan" in start.headline and [action.code for action in start.actions] == ["fill_in"]

    def test_the_half_plan_leaves_out_who_is_doubtful(self):
        case = course(SOFTWARE)
        assert "stance: doubtful; no action is aimed at this person" in told(case)
        start = findings.start(case)
        assert start.code == start.actions[0].code == "put_right" and start.actions[0].who == {SOFTWARE: "Kajavakarin Ohjelmistot Oy"}

    @pytest.mark.parametrize("lang", languages())
    def test_how_full_it_is_never_stands_in_what_is_said_of_the_relationship(self, lang):
        """State first; how much is written is a key figure of its own, and says that it is no grade."""
        use_language(lang)
        for customer in (FISH, TOWN, SOFTWARE, CANNERY, "RL"):
            case = course(customer)
            filled, asked = case.filled["told"].sum(), case.filled["asked"].sum()
            assert f"{filled}/{asked}" not in findings.start(case).headline
            figure = findings.figures(case).figures[-1]
            assert (figure.name, figure.value, figure.shown) == ("filled_in", filled, f"{filled}/{asked}")


class TestOfWhomADayIsNotTold:
    PEOPLE = ({"account": "K", "person": "Boss", "role_1": "decider", "contacts": 3.0}, {"account": "K", "person": "User", "last_met": pd.Timestamp("2025-12-01"), "contacts": 1.0})

    def test_who_was_contacted_on_an_unknown_day_is_no_stranger(self):
        case = own({"accounts": [{"account": "K", "bought": 5.0}], "people": list(self.PEOPLE)})
        decider = findings.figures(case).figures[2]
        assert decider.value is None and decider.shown == "–" and "Boss (day not entered)" in decider.meaning and "never" not in told(case)

    def test_where_nobodys_contacts_are_told_nobody_is_said_to_be_a_stranger(self):
        assert "never" not in told(own({"accounts": [{"account": "K"}], "people": [{"account": "K", "person": "Boss", "role_1": "decider"}]}))

    def test_a_position_within_a_sentence(self):
        assert (small("HR director"), small("Managing director"), small("IT-päällikkö")) == ("HR director", "managing director", "IT-päällikkö")


PLANNED = {
    "accounts": [{"account": "K", "bought": 40_000.0, "wallet_likely": 60_000.0, "owner": "AB"}],
    "people": [
        {"account": "K", "person": "Boss", "role_1": "decider", "last_met": pd.Timestamp("2027-01-01"), "contacts": 1.0},
        {"account": "K", "person": "User", "role_1": "user", "last_met": pd.Timestamp("2025-12-01"), "contacts": 1.0},
        {"account": "K", "person": "Never", "role_1": "approver"},
    ],
    "plans": [{"account": "K", "direction": "Grow", "updated_on": pd.Timestamp("2026-05-01")}],
    "goals": [{"account": "K", "goal": "Forty", "kind": "share", "measure": "%", "now": 30.0, "target": 40.0, "due": pd.Timestamp("2026-12-31"), "owner": "AB"}],
    "opportunities": [{"account": "K", "what": "Parts", "bought": 5.0, "potential": 9.0}],
}  # fmt: skip


class TestNothingIsSaidThatWasNotEntered:
    """An empty cell is neither a guess nor all of it, a day to come is no never, and a document says which it is."""

    @pytest.mark.parametrize(("lang", "said"), [
        ("en", ["basis not entered", "the limit for one supplier has not been entered", "not entered (counted as 100%)", "the day entered, 1 January 2027, is still to come",
                "last in touch on 1 January 2027, but today is 1 January 2026", "The day of the update is entered as 1 May 2026, which is still to come", "the target is 40%, but 67% has been reached already"]),
        ("fi", ["arvion perustetta ei ole kirjattu", "yhden toimittajan enimmäisosuutta ei ole kirjattu", "ei kirjattu (laskettu 100 %:n mukaan)", "kirjattu päivä 1.1.2027 on vasta tulossa",
                "viimeksi yhteydessä 1.1.2027, vaikka tänään on 1.1.2026", "Päivityspäiväksi on kirjattu 1.5.2026, joka on vasta tulossa", "tavoite on 40 %, mutta nyt ollaan jo tasolla 67 %"]),
    ])  # fmt: skip
    def test_on_the_page(self, lang, said):
        use_language(lang)
        text = told(own(PLANNED)).replace("\xa0", " ")
        assert [words for words in said if words not in text] == [] and "guess" not in text and "arvaus" not in text

    @pytest.mark.parametrize(("lang", "never"), [("en", "never"), ("fi", "ei koskaan")])
    def test_in_the_document(self, lang, never):
        use_language(lang)
        met = {row[0]: row[3] for row in next(grid for grid in grids(own(PLANNED)) if len(grid[0]) == 5 and grid[1][0] == "Boss")[1:]}
        assert met["Never"] == never and met["Boss"].endswith("2027?")
        unknown = {**PLANNED, "people": [{"account": "K", "person": "Boss"}]}
        assert next(grid for grid in grids(own(unknown)) if grid[1][0] == "Boss")[1][3] == ""


class TestWhatIsReadFirst:
    @pytest.mark.parametrize(("lang", "with_whom", "too_late", "fact"), [
        ("en", "(S07, with the director of administration, by 27 February 2026)", "by 15 June 2026; too late, leaves on 31 May 2026)", "purchases are €3,653 below the starting level"),
        ("fi", "(S07, asiakkaalta hallintojohtaja, 27.2.2026 mennessä)", "15.6.2026 mennessä; liian myöhään, lähtee jo 31.5.2026)", "ostot ovat 3 653 € alle lähtötason"),
    ])  # fmt: skip
    def test_an_action_says_with_whom_and_what_is_wrong_with_it(self, lang, with_whom, too_late, fact):
        use_language(lang)
        text = str(findings.start(course(TOWN))).replace("\xa0", " ")
        assert with_whom in text and too_late in text and fact in text

    @pytest.mark.parametrize("lang", languages())
    def test_what_costs_the_most_comes_first_and_a_day_that_has_passed_last(self, lang):
        use_language(lang)
        case = course(TOWN)
        codes = {advice.explained(case, row): row["code"] for row in advice.records(case.contradictions)}
        assert [codes[what] for what in advice.clashes(case)["what"]] == ["after_leaving", "too_high", "passed", "review_passed"]

    def test_every_contradiction_has_a_place_in_the_order(self):
        named = set(pd.Series((account_plan.contradictions.__doc__ or "").split("codes:")[1].split("Examples")[0]).str.findall(r'"(\w+)"').iloc[0])
        assert named == set(advice.GRAVEST)

    @pytest.mark.parametrize(("lang", "headline"), [
        ("en", "There are 8 actions, but no goal, no day for any action and nobody responsible for the account. 23 things are missing."),
        ("fi", "Toimenpiteitä on 8, mutta ei tavoitetta, yhtään määräpäivää eikä asiakkuuden vastuuhenkilöä. 23 kohtaa puuttuu."),
    ])  # fmt: skip
    def test_what_the_actions_lack_altogether(self, lang, headline):
        use_language(lang)
        case = course("RL")
        assert findings.start(case).headline.endswith(headline) and advice.gaps(case)["what"].iloc[0] == advice.MISSING["people", "lead"].said()

    @pytest.mark.parametrize("lang", languages())
    @pytest.mark.parametrize("customer", ["RL", TOWN, FISH, CANNERY, "A04040"])
    def test_what_is_named_and_what_is_not_add_up_to_what_is_missing(self, customer, lang):
        use_language(lang)
        case = course(customer)
        text = next(action.text for action in findings.start(case).actions if action.code == "fill_in")
        whole, parts = text.split("): ", 1)
        counted = [re.findall(r"\((\d+)\)$|^(\d+) ", part.rstrip(".")) for part in parts.split("; ")]
        assert sum(int("".join(found[0])) if found else 1 for found in counted) == len(case.missing) == int(re.findall(r"\((\d+) ", whole)[0])

    @pytest.mark.parametrize("lang", languages())
    @pytest.mark.parametrize("customer", ["RL", TOWN, FISH, "A04040"])
    def test_what_the_plan_does_not_know_is_said(self, customer, lang):
        use_language(lang)
        case = course(customer)
        assert {"en": "profitable", "fi": "kannattava"}[lang] in findings.start(case).caveat
        assert {"en": "Not compared:", "fi": "Ei verrattu:"}[lang] in told(case)

    @pytest.mark.parametrize(("lang", "never"), [("en", "never"), ("fi", "ei koskaan")])
    def test_the_decider_is_not_hidden_behind_who_approves(self, lang, never):
        use_language(lang)
        decider = findings.figures(course(FISH)).figures[2]
        assert decider.value is None and decider.shown == never and "442" not in decider.meaning

    @pytest.mark.parametrize("lang", languages())
    def test_one_ceiling_by_the_likely_and_one_by_the_largest_estimate(self, lang):
        use_language(lang)
        case = course(TOWN)
        tile = findings.figures(case).figures[0].meaning
        assert advice.limit(case) in tile and {"en": "By the likely estimate", "fi": "Todennäköisen arvion mukaan"}[lang] in tile
        assert {"en": "even by the largest estimate", "fi": "suurimmankin arvion mukaan"}[lang] in " ".join(advice.clashes(case)["what"])


class TestActionsWhoseDayHasPassed:
    """The workbook does not tell what is done: such an action is done or late, and it is asked which."""

    @staticmethod
    def planned(*days: int) -> AccountPlan:
        """An account with an action due so many days after the reference date, each."""
        rows = [{"account": "K", "what": f"Action {day}", "person": "Boss", "owner": "AB", "goal": "", "due": DAY + pd.Timedelta(days=day)} for day in days]
        return own({"accounts": [{"account": "K", "bought": 5.0, "owner": "AB"}], "people": [{"account": "K", "person": "Boss", "role_1": "decider"}], "actions": rows})

    @pytest.mark.parametrize("lang", languages())
    @pytest.mark.parametrize("days", [(-30,), (-5, -1), (-30, -400, 0, 10), tuple(range(-9, 0))], ids=str)
    def test_they_are_told_the_oldest_first(self, days, lang):
        use_language(lang)
        case = self.planned(*days)
        late = sorted(day for day in days if day < 0)
        note = advice.done_or_late(case)
        places = [note.find(f"Action {day}") for day in late[:advice.MOST_TOLD]]
        assert places == sorted(places) and places[0] > 0 and not any(f"Action {day}”" in note for day in days if day >= 0)
        assert {"fi": "myöhässä", "en": "late"}[lang] in note and all(advice.since(-day) in note for day in late[:advice.MOST_TOLD])
        assert len(late) <= advice.MOST_TOLD or str(len(late) - advice.MOST_TOLD) in note
        assert note in text_of(findings.actions(case))

    @pytest.mark.parametrize(("lang", "mark"), [("en", "(late?)"), ("fi", "(myöhässä?)")])
    def test_each_is_marked_on_the_page_in_the_workbook_and_in_the_document(self, lang, mark):
        use_language(lang)
        case = self.planned(-30, -1, 0, 10)
        (frame, _columns), = findings.actions(case).sheets.values()
        assert [mark in day for day in frame["due"]] == [True, True, False, False]
        rows = next(grid for grid in grids(case) if len(grid) > 1 and grid[1][0] == "☐")[1:]
        assert [mark in row[1] for row in rows] == [True, True, False, False]

    @pytest.mark.parametrize(("lang", "words"), [("en", ("either done or late", "done and which are late")), ("fi", ("joko tehty tai myöhässä", "mitkä ovat myöhässä"))])
    def test_it_is_said_at_the_top_of_the_page(self, lang, words):
        use_language(lang)
        told = {action.code: f"{action.text} {action.rests_on}" for action in findings.start(self.planned(-30, -1, 10)).actions}
        assert words[0] in told["put_right"] and words[1] in told["next_actions"]
        assert words[0] in findings.start(self.planned(-30)).actions[0].text

    @pytest.mark.parametrize(("lang", "wrong"), [("en", "contradiction"), ("fi", "ristirii")])
    @pytest.mark.parametrize("days", [(-30,), (-30, -1)], ids=str)
    def test_a_day_that_has_passed_is_no_contradiction_by_itself(self, days, lang, wrong):
        use_language(lang)
        start = findings.start(self.planned(*days))
        assert wrong not in start.headline.lower() and wrong not in start.actions[0].text.lower()

    @pytest.mark.parametrize("lang", languages())
    def test_nothing_is_late_where_no_day_has_passed(self, lang):
        use_language(lang)
        case = self.planned(0, 1)
        assert advice.done_or_late(case) == "" and not re.search("myöhässä|late", text_of(findings.actions(case)) + str(findings.start(case)))


class TestTheLecturesCustomer:
    def test_only_what_the_slides_tell(self):
        case = course("rl")
        assert case.is_lecture and case.account == "RL" and len(case.people) == 3 and len(case.actions) == 8
        assert set(case.missing["part"]) == set(PARTS) and case.contradictions.empty
        lacks = case.missing
        assert lacks.loc[lacks["code"] == "role", "subject"].tolist() == ["adviser", "approver", "gatekeeper"]
        assert (lacks["code"] == "due").sum() == 8 and "K. Cybulski" in case.source

    def test_the_customer_was_not_asked(self):
        case = course("RL")
        assert pd.isna(case.strength("customer")) and "the customer has not" in findings.two_views(case).sentence
        assert case.sides["us"].notna().sum() == 4

    def test_a_companys_own_rl_is_its_own(self):
        assert not own({"accounts": [{"account": "RL", "bought": 5.0}]}, customer="RL").is_lecture


def test_without_accounts_it_says_so():
    text = told(own({}))
    assert "The workbook has no accounts." in text


class TestLength:
    def test_all_annexes_of_the_courses_plans_fit_in_six_pages(self):
        assert all(course(customer).annexes == ANNEXES for customer in (FISH, TOWN, SOFTWARE, CANNERY, "RL"))

    def test_in_four_pages_annexes_give_way_and_it_is_said_where_they_are(self):
        case = course(TOWN, max_pages=4)
        assert case.pages <= 4 and set(case.annexes) < set(ANNEXES)
        assert "does not fit within 4 pages: it is in the Word document" in told(case)

    def test_of_many_rows_as_many_are_shown_as_fit(self):
        rows = [{"account": "K", "what": f"{n} " + "word " * 40, "person": "", "owner": "", "due": DAY} for n in range(60)]
        case = own({"accounts": [{"account": "K", "bought": 5.0}], "actions": rows}, max_pages=4)
        assert case.pages <= 4 and "rows of 60 are shown" in told(case)
        (frame, _columns), = findings.actions(case).sheets.values()
        assert len(frame) == 60 and frame["what"].str.len().min() > 200


def grids(case: AccountPlan) -> list[list[list[str]]]:
    return [[part["heads"], *part["rows"]] for part in written(case)["parts"] if "heads" in part]


def written(case: AccountPlan) -> dict:
    return findings.document(case)._repr_mimebundle_()[1]["asiakkuus"]


def word(told: dict, path: Path, lang: str = "en"):
    write_word(path, SimpleNamespace(lang=lang), told)
    return docx.Document(io.BytesIO(path.read_bytes()))


class TestDocument:
    @pytest.mark.parametrize("lang", languages())
    @pytest.mark.parametrize("customer", [FISH, TOWN, CANNERY, "RL", "A04040"])
    def test_it_has_the_five_parts_all_rows_and_empty_cells_to_fill_in(self, customer, lang, tmp_path):
        use_language(lang)
        case = course(customer)
        file = word(written(case), tmp_path / "plan.docx", lang)
        heads = [paragraph.text for paragraph in file.paragraphs if paragraph.style.name == "Heading 1"]
        assert heads[:5] == [name.said() for name in advice.PART_NAMES.values()]
        cells = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
        assert all(what in cells for what in case.actions["what"]) and all(goal in cells for goal in case.plan.goals["goal"])
        empty = sum(cell == "" for grid in grids(case) for row in grid[1:] for cell in row)
        shaded = [mark for table in file.tables for mark in table._tbl.iter(qn("w:shd")) if mark.get(qn("w:fill")) == TO_FILL]
        assert len(shaded) == empty and file.core_properties.language.startswith(lang)
        assert all(table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None for table in file.tables)

    @pytest.mark.parametrize("lang", languages())
    def test_every_page_says_whose_it_is(self, lang, tmp_path):
        use_language(lang)
        told = written(course(TOWN))
        assert [part.text for part in word(told, tmp_path / "plan.docx", lang).sections[0].header.paragraphs] == [told["title"]] and "Siikasalmen kunta" in told["title"]

    def test_what_is_to_be_settled_is_all_there(self):
        case = course(TOWN)
        settled = next(grid for grid in grids(case) if grid[0][1] == "What")
        assert len(settled) - 1 == len(advice.clashes(case)) + len(advice.facts_against(case)) + len(advice.gaps(case))

    def test_whatever_is_written_is_text(self, tmp_path):
        """Marks that XML cannot hold, formulas, tags and field codes stay what they are: letters, or nothing."""
        odd = "a\x00b\x0b\u202e <w:p/> =HYPERLINK(\"x\") { INCLUDETEXT }"
        told = Document("T\x07", [Heading(odd), Paragraph([odd], listed=True), Grid(["H"], [[odd], ["x" * 5_000]], [1], spare=1)])._repr_mimebundle_()[1]["asiakkuus"]
        file = word(told, tmp_path / "odd.docx")
        text = file.tables[0].rows[1].cells[0].text
        assert "<w:p/>" in text and "=HYPERLINK" in text and "\x00" not in text and "\u202e" not in text and len(file.tables[0].rows[2].cells[0].text) < 1_000
        body = file.element.xml
        assert "w:instrText" not in body and "w:hyperlink" not in body and "w:fldSimple" not in body

    def test_a_notebook_hands_it_over(self):
        data, metadata = Document("Plan", [])._repr_mimebundle_()
        notebook = new_notebook(cells=[new_code_cell("1", outputs=[new_output("display_data", data=data, metadata=metadata)])])
        nbformat.validate(notebook)
        assert document_of(notebook)["title"] == "Plan" and document_of(new_notebook(cells=[new_code_cell("1")])) is None

    def test_the_files_of_a_report(self):
        files = ReportFiles(Path("a.html"), Path("a.xlsx"), Path("a.json"))
        assert [path.name for path in files.paths] == ["a.html", "a.xlsx", "a.json"]
        assert ReportFiles(*files.paths, Path("a.docx")).paths[-1].name == "a.docx"


class TestThePictureOfTheBuyingCentre:
    @pytest.mark.parametrize(("lang", "title"), [
        ("en", "2 of 6 people have been contacted within a year; the most influential of the others: managing director"),
        ("fi", "Vuoden aikana on oltu yhteydessä 2 ihmiseen (kaikkiaan 6); muista vaikutusvaltaisin: toimitusjohtaja"),
    ])  # fmt: skip
    def test_how_many_have_been_contacted(self, lang, title):
        use_language(lang)
        assert findings.people_map(course(FISH)).figure.title == title

    @pytest.mark.parametrize(("met", "title"), [
        ((1, 1), "Everybody has been contacted within 365 days"), ((1, 0), "1 of 2 people has been contacted within a year; the most influential of the others: Ann"),
        ((0, 0), "Nobody has been contacted within a year (0 of 2); the most influential: Boss"),
    ])  # fmt: skip
    def test_everybody_one_and_nobody(self, met, title):
        days = ["2025-12-01" if one else "2020-01-01" for one in met]
        people = [
            {"account": "K", "person": who, "influence": float(n), "stance": "neutral", "last_met": pd.Timestamp(day)}
            for who, n, day in zip(("Boss", "Ann"), (5, 2), days, strict=True)
        ]  # fmt: skip
        assert findings.people_map(own({"accounts": [{"account": "K"}], "people": people})).figure.title == title
