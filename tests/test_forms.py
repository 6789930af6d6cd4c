"""A form is declared, not programmed: another lesson's own is filled in, read and refused by the same machinery."""

import io
import tomllib
from datetime import date

import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asiakkuus_lib.course import lessons
from asiakkuus_lib.errors import DataError
from asiakkuus_lib.locale import languages, use_language
from asiakkuus_lib.reading import Form, form_of, read_form
from asiakkuus_lib.reading.filled_forms import LONGEST_ANSWER
from asiakkuus_lib.report import form_table, not_read
from asiakkuus_lib.report.catalogue import find_report, reports
from asiakkuus_lib.report.input_template import _workbook, form_input_table

# A plan for one account, with a column of every kind.
PLAN = """
name = "account_plan"
personal_data = [{ fi = "Ei henkilötunnuksia.", en = "No personal identity codes." }]

[[sheets]]
key = "deeds"
sheet = { fi = "Teot", en = "Deeds" }
row = { fi = "Yksi teko.", en = "One deed." }
sample = { fi = "Kaksi tekoa.", en = "Two deeds." }
columns = [
  { field = "what", kind = "text", needed = true, heading = { fi = "Mitä", en = "What" }, rows = ["A", "B"] },
  { field = "when", kind = "date", needed = true, heading = { fi = "Milloin", en = "When" }, rows = [2026-01-31, 2026-02-28] },
  { field = "cost", kind = "money", needed = false, heading = { fi = "Hinta €", en = "Cost EUR" }, rows = [10.5, 20.0] },
  { field = "state", kind = "choice", needed = true, heading = { fi = "Tila", en = "State" }, keys = ["open", "done"], choices = { fi = ["kesken", "valmis"], en = ["open", "done"] }, rows = ["1", "2"] },
]

[[sheets]]
key = "needs"
sheet = { fi = "Tarpeet", en = "Needs" }
row = { fi = "Yksi tarve.", en = "One need." }
sample = { fi = "Kaksi tarvetta.", en = "Two needs." }
columns = [
  { field = "need", kind = "key", needed = true, heading = { fi = "Tarve", en = "Need" }, keys = ["price", "time"], choices = { fi = ["Hinta", "Aika"], en = ["Price", "Time"] }, rows = ["1", "2"] },
  { field = "weight", kind = "scale", low = 1, high = 5, needed = true, heading = { fi = "Paino 1–5", en = "Weight 1–5" }, rows = [1, 5] },
  { field = "people", kind = "number", low = 0, high = 99, needed = true, heading = { fi = "Väkeä", en = "People" }, rows = [3, 4] },
  { field = "trade", kind = "choice", needed = false, free = true, heading = { fi = "Ala", en = "Trade" }, choices = { fi = ["kauppa", "teollisuus"], en = ["retail", "industry"] }, rows = ["1", "2"] },
  { field = "words", kind = "prose", needed = false, heading = { fi = "Sanoin", en = "In words" }, rows = ["1", "2"] },
]
"""
GOOD = {
    "Deeds": [["What", "When", "Cost EUR", "State"], ["Call", date(2026, 1, 31), 12.5, "open"], ["Visit", "28.2.2026", "1 200,50 €", "valmis"]],
    "Needs": [["Need", "Weight", "People", "Trade", "In words"], ["Time", 5, "7", "Retail", "Soon"], ["Hinta", None, None, "shipping", None]],
}


@pytest.fixture(scope="module")
def plan() -> Form:
    declared = tomllib.loads(PLAN)
    for sheet in declared["sheets"]:
        for column in sheet["columns"]:
            column |= {name: dict.fromkeys(languages(), f"{column['field']} {name}") for name in ("what", "example", "mistake")}
    return Form.of(declared, "account_plan")


def written(path, sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
    book.save(path)
    return path


def changed(sheet, row, column, value):
    return {name: [[value if (name, i, j) == (sheet, row, column) else cell for j, cell in enumerate(cells)] for i, cells in enumerate(rows)] for name, rows in GOOD.items()}


@pytest.mark.parametrize("lang", languages())
def test_every_kind_is_read(lang, plan, tmp_path):
    use_language(lang)
    read = read_form(written(tmp_path / "plan.xlsx", GOOD), plan)
    deeds, needs = read.frames["deeds"], read.frames["needs"]
    assert deeds["what"].tolist() == ["Call", "Visit"] and deeds["state"].tolist() == ["open", "done"]
    assert deeds["when"].tolist() == [pd.Timestamp("2026-01-31"), pd.Timestamp("2026-02-28")]
    assert deeds["cost"].tolist() == [12.5, 1200.5]
    assert needs.index.tolist() == ["price", "time"] and needs["people"].dropna().tolist() == [7]
    assert needs["trade"].tolist() == ["shipping", {"fi": "kauppa", "en": "retail"}[lang]] and needs["words"].tolist() == ["", "Soon"]
    assert read.to_dict() == {
        "kind": "account_plan", "source": "plan.xlsx", "sha256": read.fingerprint, "cut": [], "unread": [],
        "sheets": {"deeds": {"rows": 2, "filled": 4, "empty": 0}, "needs": {"rows": 2, "filled": 2, "empty": 2}},
    }  # fmt: skip
    assert not_read(read) is None and "2" in form_table(read).to_text()


def test_what_nobody_wrote_has_the_same_types(plan, tmp_path):
    read = read_form(written(tmp_path / "plan.xlsx", GOOD), plan).frames
    for key, blank in plan.blank().items():
        assert blank.dtypes.to_dict() == read[key].dtypes.to_dict() and blank.index.name == read[key].index.name


WRONG = {
    "a month": (("Deeds", 1, 1, "1/2026"), {"fi": "on päivämäärä", "en": "is a date"}),
    "a year that nobody means": (("Deeds", 1, 1, "31.13.2026"), {"fi": "on päivämäärä", "en": "is a date"}),
    "a unit": (("Needs", 1, 2, "7 people"), {"fi": "väliltä 0–99 ilman yksikköä", "en": "from 0 to 99, without a unit"}),
    "over the limit": (("Needs", 1, 2, 100), {"fi": "väliltä 0–99", "en": "from 0 to 99"}),
    "off the scale": (("Needs", 1, 1, 6), {"fi": "väliltä 1–5", "en": "from 1 to 5"}),
    "no money": (("Deeds", 2, 2, "much"), {"fi": "luku ilman yksikköä", "en": "a number, without a unit"}),
    "off the list": (("Deeds", 1, 3, "soon"), dict.fromkeys(languages(), "open, done")),
    "another row": (("Needs", 1, 0, "Peace"), dict.fromkeys(languages(), "Price, Time")),
    "a row twice": (("Needs", 1, 0, "Price"), {"fi": "riveillä 2 ja 3", "en": "rows 2 and 3"}),
}


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("case", WRONG)
def test_what_cannot_be_read_is_told_with_its_place(case, lang, plan, tmp_path):
    use_language(lang)
    (sheet, row, column, value), words = WRONG[case]
    with pytest.raises(DataError) as refused:
        read_form(written(tmp_path / "plan.xlsx", changed(sheet, row, column, value)), plan)
    said = str(refused.value)
    assert words[lang] in said and sheet in said and "plan.xlsx" in said and len(said.splitlines()) == 1


@pytest.mark.parametrize(("lang", "name"), [("fi", "uusi.xlsx"), ("en", "new.xlsx")])
def test_the_command_for_a_new_file_is_that_of_the_form(lang, name, plan, tmp_path):
    use_language(lang)
    with pytest.raises(DataError, match=f"asiakkuus template account-plan {name}"):
        read_form(written(tmp_path / "plan.xlsx", {"Deeds": GOOD["Deeds"]}), plan)


def test_nothing_is_left_out_in_silence(plan, tmp_path):
    use_language("en")
    sheets = changed("Needs", 1, 4, "x" * (LONGEST_ANSWER + 1)) | {"Notes": [["Ours"]], "Ohje": [["theirs"]], "Empty": []}
    sheets["Deeds"] = [[*row, more, None] for row, more in zip(GOOD["Deeds"], ["Who", "Anna", None], strict=True)]
    read = read_form(written(tmp_path / "plan.xlsx", sheets), plan)
    assert [str(place) for place in read.unread] == ["sheet Deeds, column Who", "sheet Notes"]
    assert [str(place) for place in read.cut] == ["sheet Needs, row 2, column In words"]
    assert all(words in str(not_read(read)) for words in ("column Who", "sheet Notes", "2,000", "row 2"))


@pytest.mark.parametrize("lang", languages())
def test_the_file_to_fill_in_has_a_list_for_each_choice(lang, plan):
    use_language(lang)
    table = form_input_table(plan)
    book = openpyxl.load_workbook(io.BytesIO(_workbook(find_report("value_levels", lang), table, "plan.xlsx")))
    offered = {}
    for one in (table, *table.more):
        rules = {rule.promptTitle: rule for rule in book[one.sheet].data_validations.dataValidation}
        for column in one.columns:
            if column.kind == "choice":
                sheet, _mark, cells = rules[column.heading].formula1.partition("!")
                offered[column.field] = [row[0].value for row in book[sheet.strip("'")][cells.replace("$", "")]]
                assert offered[column.field] == list(column.choices)
    assert set(offered) == {"state", "trade"}
    names = [name for sheet in book for name in sheet.tables]
    assert len(set(names)) == len(names)
    text = "\n".join(str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row)
    assert {"fi": "Ei henkilötunnuksia.", "en": "No personal identity codes."}[lang] in text


@pytest.mark.parametrize("lesson", [lesson for lesson in lessons() if lesson.form], ids=lambda lesson: lesson.stem)
def test_the_forms_of_the_lessons(lesson):
    """The report reads the kind of file that its lesson declares, and every name is there in every language."""
    form = form_of(lesson)
    assert reports("fi")[lesson.report_name].reads == form.name and form.report == lesson.report_name
    assert len({sheet.key for sheet in form.sheets}) == len(form.sheets)
    for sheet in form.sheets:
        assert set(sheet.names) == set(languages()) and len({column.field for column in sheet.columns}) == len(sheet.columns)
        for column in sheet.columns:
            assert set(column.heading) == set(languages())
            assert all(len(names) == len(column.keys or names) for names in column.choices.values())
    assert all(set(sentence) == set(languages()) for sentence in form.declared["personal_data"])


texts = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), max_size=30).map(str.strip)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(texts.filter(bool), st.dates(date(1970, 1, 1), date(2100, 12, 31)), st.integers(0, 10**6)), max_size=5, unique_by=lambda row: row[0]),
    st.lists(st.one_of(st.none(), st.integers(2, 5)), min_size=2, max_size=2),
)
def test_what_was_written_is_what_is_read(plan, tmp_path_factory, deeds, weights):
    sheets = {
        "Teot": [["Mitä", "Milloin", "Hinta €", "Tila"], *([f"x{what}", when, cents / 100, "valmis"] for what, when, cents in deeds)],
        "Needs": [["Need", "Weight 1–5", "People"], ["Price", weights[0], 1], ["Time", weights[1], 2]],
    }
    read = read_form(written(tmp_path_factory.mktemp("form") / "plan.xlsx", sheets), plan)
    assert read.frames["deeds"]["what"].tolist() == [f"x{what}" for what, _when, _cents in deeds]
    assert [day.date() for day in read.frames["deeds"]["when"]] == [when for _what, when, _cents in deeds]
    assert read.frames["deeds"]["cost"].tolist() == pytest.approx([cents / 100 for *_, cents in deeds])
    assert [None if pd.isna(weight) else weight for weight in read.frames["needs"]["weight"]] == weights
    account = read.account()
    assert (account["filled"] + account["empty"]).tolist() == [2 * len(deeds), 4]
    assert account.loc["needs", "filled"] == 2 + sum(weight is not None for weight in weights)


# Several people, each with a row on every sheet, and points that add up.
TEAM = """
name = "team"
personal_data = [{ fi = "Rooleja, ei nimiä.", en = "Roles, not names." }]

[[sheets]]
key = "people"
sheet = { fi = "Väki", en = "People" }
row = { fi = "Yksi ihminen.", en = "One person." }
sample = { fi = "Kaksi.", en = "Two." }
columns = [
  { field = "role", kind = "text", needed = true, heading = { fi = "Rooli", en = "Role" }, rows = ["A", "B"] },
  { field = "years", kind = "number", needed = false, heading = { fi = "Vuosia", en = "Years" }, rows = [1, 2] },
]

[[sheets]]
key = "time"
total = 100
sheet = { fi = "Aika", en = "Time" }
row = { fi = "Sata pistettä.", en = "A hundred points." }
sample = { fi = "Kaksi.", en = "Two." }
columns = [
  { field = "role", kind = "name", of = "people", needed = true, heading = { fi = "Rooli", en = "Role" }, rows = ["A", "B"] },
  { field = "selling", kind = "scale", low = 0, high = 100, needed = true, heading = { fi = "Myynti 0–100", en = "Selling 0–100" }, rows = [50, 40] },
  { field = "serving", kind = "scale", low = 0, high = 100, needed = true, heading = { fi = "Palvelu 0–100", en = "Serving 0–100" }, rows = [50, 60] },
]
"""
PEOPLE = [["Role", "Years"], ["Sales", 3], ["Service 1", None]]
SHARED = [["Role", "Selling", "Serving"], [" sales", 70, 30], ["SERVICE-1", None, 100]]


@pytest.fixture(scope="module")
def team() -> Form:
    declared = tomllib.loads(TEAM)
    for sheet in declared["sheets"]:
        for column in sheet["columns"]:
            column |= {name: dict.fromkeys(languages(), f"{column['field']} {name}") for name in ("what", "example", "mistake")}
    return Form.of(declared, "account_plan")


def test_people_are_known_on_every_sheet_by_one_name(team, tmp_path):
    read = read_form(written(tmp_path / "team.xlsx", {"Väki": PEOPLE, "Time": SHARED}), team)
    assert read.frames["time"]["role"].tolist() == read.frames["people"]["role"].tolist() == ["Sales", "Service 1"]
    assert read.frames["time"]["serving"].tolist() == [30, 100]


@pytest.mark.parametrize("points", [[33.3, 33.3], [50, 50], [100, None], [None, None]])
def test_points_add_up_to_their_total_or_are_not_there(points, team, tmp_path):
    good = abs(sum(filter(None, points)) - 100) < 0.5 or points == [None, None]
    path = written(tmp_path / "team.xlsx", {"Väki": PEOPLE, "Time": [SHARED[0], ["Sales", *points]]})
    if good:
        assert len(read_form(path, team).frames["time"]) == 1
    else:
        with pytest.raises(DataError, match=r"66[.]6"):
            read_form(path, team)


def test_all_that_is_wrong_is_told_at_once(team, tmp_path):
    use_language("en")
    wrong = [SHARED[0], ["Sales", 70, 40], ["The boss", 50, 50], ["Service 1", 101, 0], ["", None, None]]
    with pytest.raises(DataError) as refused:
        read_form(written(tmp_path / "team.xlsx", {"People": PEOPLE, "Time": wrong}), team)
    said = str(refused.value)
    assert said.splitlines()[:2] == ["team.xlsx was not read. Correct these first (3):", "sheet Time:"]
    row_2, row_3, row_4 = said.splitlines()[2:]
    assert "row 2: the points add up to 110" in row_2 and "must add up to 100" in row_2
    assert row_3.startswith("- A3 'The boss': ") and "as it is on the sheet People" in row_3
    # A row whose points cannot be read is told of once.
    assert row_4.startswith("- B4 '101': ") and "from 0 to 100" in row_4


def test_the_same_person_twice(team, tmp_path):
    use_language("en")
    with pytest.raises(DataError, match="'Sales' is on the rows 2 and 3"):
        read_form(written(tmp_path / "team.xlsx", {"People": PEOPLE, "Time": [SHARED[0], ["Sales", 50, 50], ["sales", 50, 50]]}), team)


@pytest.mark.parametrize("lang", languages())
def test_names_are_chosen_from_those_that_have_been_written(lang, team):
    use_language(lang)
    table = form_input_table(team)
    book = openpyxl.load_workbook(io.BytesIO(_workbook(find_report("value_levels", lang), table, "team.xlsx")))
    names = table.more[0].columns[0]
    (rule,) = (rule for rule in book[table.more[0].sheet].data_validations.dataValidation if rule.type == "list")
    assert rule.promptTitle == names.heading and table.sheet in rule.error
    assert rule.formula1.replace("'", "") == f"OFFSET({table.sheet}!$A$2,0,0,MAX(1,COUNTA({table.sheet}!$A$2:$A$5001)),1)"
