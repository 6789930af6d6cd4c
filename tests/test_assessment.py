"""The assessment of an organisation: its file to fill in, the reader of it, and the report that it makes."""

import hashlib
import json
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from asiakkuus_lib import cli
from asiakkuus_lib.cli import run
from asiakkuus_lib.errors import DataError, ParameterError
from asiakkuus_lib.lessons.l03_value_levels.assessment import form, read_assessment
from asiakkuus_lib.lessons.l03_value_levels.topics import in_words
from asiakkuus_lib.locale import use_language
from asiakkuus_lib.report.catalogue import find_report, reports
from asiakkuus_lib.report.input_template import input_table
from asiakkuus_lib.value_assessment import RULES, Topic
from asiakkuus_lib.value_levels import BENEFITS, COSTS, LEVELS
from tests.test_hostile import LONG, NAMES, Page, seen
from tests.test_template import strings

LANGUAGES = ("fi", "en")
OTHER = {"fi": "en", "en": "fi"}


@pytest.fixture(scope="module")
def empty(tmp_path_factory) -> dict[str, Path]:
    """The file to fill in, in each language; both names of the report are known."""
    folder = tmp_path_factory.mktemp("templates")
    paths = {lang: folder / f"{lang}.xlsx" for lang in LANGUAGES}
    for name, (lang, path) in zip(("value-levels", "value_levels"), paths.items(), strict=True):
        assert run(["template", name, str(path), "--lang", lang]) == 0
    return paths


def tables():
    """The sheets to fill in, in the language in use."""
    first = input_table("value_levels")
    return (first, *first.more)


def filled(source: Path, path: Path, change=lambda book: None, lang: str = "en") -> Path:
    """The file with its own example written where a user would write it, and then changed."""
    use_language(lang)
    book = openpyxl.load_workbook(source)
    for table in tables():
        for j, column in enumerate(table.columns, start=1):
            for i, value in enumerate(column.rows, start=2):
                book[table.sheet].cell(i, j, value)
    change(book)
    book.save(path)
    return path


class TestTemplate:
    def test_the_rows_are_those_of_the_subject(self):
        assert list(form().sheet("levels").rows) == list(LEVELS)
        assert list(form().sheet("offers").rows) == [*BENEFITS, *COSTS]

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_sheets_rows_and_rules(self, lang, empty):
        use_language(lang)
        book = openpyxl.load_workbook(empty[lang])
        assert book.sheetnames == [*(table.sheet for table in tables()), {"fi": "Ohje", "en": "Instructions"}[lang]]
        assert not any(c.data_type == "f" or c.hyperlink for sheet in book for row in sheet.iter_rows() for c in row)
        for table in tables():
            sheet = book[table.sheet]
            assert [cell.value for cell in sheet[1]] == [column.heading for column in table.columns]
            assert [sheet.cell(i, 1).value for i in range(2, len(table.ready) + 2)] == list(table.ready)
            rules = list(sheet.data_validations.dataValidation)
            assert [rule.promptTitle for rule in rules] == [column.heading for column in table.columns]
            for rule, column in zip(rules, table.columns, strict=True):
                assert len(rule.promptTitle) <= 32 and len(rule.prompt) <= 255
                if column.kind == "scale":
                    assert (rule.type, rule.formula1, rule.formula2) == ("decimal", "0", "100") and rule.error
        text = "\n".join(str(cell.value) for row in book.worksheets[-1].iter_rows() for cell in row if cell.value)
        assert f"asiakkuus report value-levels --data {lang}.xlsx" in text and "check-data" not in text

    def test_languages_are_not_mixed(self, empty):
        shared = strings(empty["fi"]) & strings(empty["en"])
        assert all(text.isdigit() for text in shared)


class TestFilledIn:
    @pytest.mark.parametrize("reader", LANGUAGES)
    @pytest.mark.parametrize("written", LANGUAGES)
    def test_read_in_either_language(self, written, reader, empty, tmp_path):
        path = filled(empty[written], tmp_path / "filled.xlsx", lang=written)
        columns = {(t.key, c.field): list(c.rows) for t in tables() for c in t.columns}
        use_language(reader)
        read = read_assessment(path)
        for field in ("group", "feeling", "knowledge", "action", "note"):
            assert read.resources[field].tolist() == columns["resources", field]
        for field in ("ours", "rival", "note"):
            assert read.offers[field].tolist() == columns["offers", field]
        for field in ("answer", "evidence", "next_step"):
            assert read.levels[field].tolist() == columns["levels", field]
        assert list(read.basics.values()) == columns["basics", "answer"]
        assert read.filled.fingerprint == hashlib.sha256(path.read_bytes()).hexdigest()
        assert read.to_dict()["sheets"] == {
            "resources": {"rows": 3, "filled": 9, "empty": 0}, "levels": {"rows": 3, "filled": 3, "empty": 0},
            "offers": {"rows": 8, "filled": 16, "empty": 0}, "basics": {"rows": 4, "filled": 4, "empty": 0},
        }  # fmt: skip
        assert not read.made_up and read.given == ()

    def test_columns_in_another_order_and_rows_above_the_headings(self, empty, tmp_path):
        def change(book):
            sheet = book["Resources"]
            sheet.insert_cols(1)
            sheet.insert_rows(1, 3)
            sheet["B1"] = "Our workshop in May"
            for row in sheet.iter_rows(min_row=4, max_row=7):
                row[0].value, row[5].value = row[5].value, None

        read = read_assessment(filled(empty["en"], tmp_path / "filled.xlsx", change))
        assert read.resources["feeling"].tolist() == [40, 70, 55] and read.resources["note"].iloc[1] == "They know the staff"

    @pytest.mark.parametrize(
        ("written", "points"), [("80", 80), ("62,5", 62.5), ("62.5 %", 62.5), (" 7 ", 7), (0, 0), (100, 100), (33.3, 33.3)]
    )
    def test_points_as_people_write_them(self, written, points, empty, tmp_path):
        path = filled(empty["en"], tmp_path / "filled.xlsx", lambda book: book["Offers"].cell(2, 2, written))
        assert read_assessment(path).offers.loc["product", "ours"] == points

    def test_what_is_empty_stays_empty(self, empty, tmp_path):
        def change(book):
            book["Resources"]["B2"] = None
            book["Offers"]["C6"] = None
            book["Levels of value"]["B4"] = "  "
            book["Promise"]["B5"] = None

        read = read_assessment(filled(empty["en"], tmp_path / "filled.xlsx", change))
        assert pd.isna(read.resources["feeling"].iloc[0]) and pd.isna(read.offers.loc["money", "rival"])
        assert read.levels.loc["meaning", "answer"] == read.basics["customer_promise"] == ""


def _move(book, sheet, cell, value):
    book[sheet][cell] = value


# What is done to a good file, and what the message says: in both languages, and in each.
WRONG = {
    "sheet missing": (lambda b: b.remove(b["Offers"]), {"fi": "ei ole välilehteä Tarjoukset", "en": "no sheet Offers"}, "Promise"),
    "column missing": (lambda b: _move(b, "Resources", "C1", "Wisdom"), dict.fromkeys(LANGUAGES, "Knowledge 0–100"), "Wisdom"),
    "above the scale": (lambda b: _move(b, "Resources", "B3", 101), dict.fromkeys(LANGUAGES, "B3"), "'101'"),
    "below the scale": (lambda b: _move(b, "Offers", "B5", -1), dict.fromkeys(LANGUAGES, "B5"), "'-1'"),
    "words for points": (lambda b: _move(b, "Offers", "C9", "much"), dict.fromkeys(LANGUAGES, "C9"), "'much'"),
    "a yes": (lambda b: _move(b, "Offers", "C9", True), {"fi": "väliltä 0–100", "en": "from 0 to 100"}, "'True'"),
    "not a number": (lambda b: _move(b, "Offers", "C9", "nan"), {"fi": "väliltä 0–100", "en": "from 0 to 100"}, "'nan'"),
    "shares": (lambda b: [b["Resources"].cell(i, j, 0.5) for i in (2, 3, 4) for j in (2, 3, 4)], {"fi": "prosenttimuotoilu", "en": "percentage format"}, "0.5"),
    "unknown row": (lambda b: _move(b, "Levels of value", "A3", "Sky level"), dict.fromkeys(LANGUAGES, "Exchange level"), "'Sky level'"),
    "row twice": (lambda b: _move(b, "Levels of value", "A3", "Merkitysten taso"), {"fi": "riveillä 3 ja 4", "en": "rows 3 and 4"}, ""),
    "group twice": (lambda b: _move(b, "Resources", "A4", "Online customers"), {"fi": "riveillä 2 ja 4", "en": "rows 2 and 4"}, "Online customers"),
    "no name": (lambda b: _move(b, "Resources", "A3", None), dict.fromkeys(LANGUAGES, "A3"), "Customer or customer group"),
    "identity code": (lambda b: _move(b, "Promise", "B5", "To 131052-308T"), {"fi": "henkilötunnus", "en": "personal identity code"}, "5"),
}  # fmt: skip


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("case", WRONG)
def test_what_cannot_be_read(case, lang, empty, tmp_path):
    change, words, found = WRONG[case]
    path = filled(empty["en"], tmp_path / "filled.xlsx", change)
    use_language(lang)
    with pytest.raises(DataError) as refused:
        read_assessment(path)
    said = str(refused.value)
    assert words[lang] in said and found in said and "filled.xlsx" in said
    assert "131052" not in said and len(said.splitlines()) == 1


def test_every_wrong_cell_is_told_at_once(empty, tmp_path):
    def change(book):
        for row in range(2, 5):
            for column in (2, 3):
                book["Resources"].cell(row, column, 100 + row)
        book["Offers"]["C9"] = "much"

    path = filled(empty["en"], tmp_path / "filled.xlsx", change)
    use_language("fi")
    with pytest.raises(DataError) as refused:
        read_assessment(path)
    points = "Pisteet ovat lukuja väliltä 0–100. Korjaa ne, tai jätä solu tyhjäksi, jos sitä ei ole arvioitu."
    assert str(refused.value).splitlines()[1:] == [
        "välilehti Resources:",
        f"- B2 '102', C2 '102', B3 '103', C3 '103', B4 '104', C4 '104': {points}",
        "välilehti Offers:",
        f"- C9 'much': {points}",
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
class TestRefused:
    def refused(self, lang, path, word) -> None:
        use_language(lang)
        with pytest.raises(DataError) as problem:
            read_assessment(path)
        assert word[lang] in str(problem.value) and Path(path).name in str(problem.value)

    def test_an_empty_template(self, lang, empty):
        self.refused(lang, empty[lang], {"fi": "tyhjä lomake", "en": "nothing has been filled in"})

    def test_no_file(self, lang, tmp_path):
        self.refused(lang, tmp_path / "no.xlsx", {"fi": "ei löydy", "en": "was not found"})

    def test_a_folder(self, lang, tmp_path):
        self.refused(lang, tmp_path, {"fi": "kansio", "en": "folder"})

    @pytest.mark.parametrize("content", [b"", b"a;b\n1;2\n", b"PK\x03\x04broken", b"\x89PNG\x00"])
    def test_no_workbook(self, content, lang, tmp_path):
        path = tmp_path / "notes.xlsx"
        path.write_bytes(content)
        self.refused(lang, path, {"fi": "ei ole Excel-työkirja", "en": "not an Excel workbook"})


class TestParameters:
    def test_they_are_the_whole_assessment(self):
        use_language("en")
        read = read_assessment(feeling=[60], action=80.0, our_benefits=[1, 2, 3, 4], meaning=" Home ")
        assert read.resources["group"].tolist() == ["All customers"]
        assert read.resources["feeling"].tolist() == [60] and pd.isna(read.resources["knowledge"].iloc[0])
        assert read.offers["ours"].dropna().tolist() == [1, 2, 3, 4] and read.offers["rival"].isna().all()
        assert read.levels["answer"].tolist() == ["", "", "Home"] and read.basics["rival"] == ""
        assert read.given == ("feeling", "action", "meaning", "our_benefits")
        assert (read.filled.source, read.filled.fingerprint, read.made_up) == ("", "", False)

    def test_they_go_before_the_file(self, empty, tmp_path):
        path = filled(empty["en"], tmp_path / "filled.xlsx")
        read = read_assessment(path, feeling=10, knowledge=[1, 2, 3], encounter="New", rival="Other", rival_costs=[0, 0, 0, 9])
        assert read.resources["feeling"].tolist() == [10, 10, 10] and read.resources["knowledge"].tolist() == [1, 2, 3]
        assert read.resources["action"].tolist() == [30, 60, 85]
        assert read.levels.loc["encounter", "answer"] == "New" and read.levels.loc["encounter", "evidence"]
        assert read.basics["rival"] == "Other" and read.basics["organisation"] == "Example Ltd"
        assert read.offers.loc[list(COSTS), "rival"].tolist() == [0, 0, 0, 9]
        groups = read_assessment(path, groups=["A", "B"], feeling=[1, 2]).resources
        assert groups["group"].tolist() == ["A", "B"] and groups["action"].isna().all()

    @pytest.mark.parametrize(
        ("given", "words"),
        [
            ({"feeling": [1, 2]}, ("feeling", "2", "groups")),
            ({"groups": ["A", "B"], "action": [1, 2, 3]}, ("action", "3")),
            ({"our_costs": [1, 2, 3]}, ("our_costs", "3", "vaiva")),
            ({"rival_benefits": [1, 2, 3, 101]}, ("rival_benefits", "101")),
            ({"knowledge": float("nan")}, ("knowledge", "nan")),
        ],
    )
    def test_too_many_too_few_and_outside(self, given, words):
        with pytest.raises(ParameterError) as refused:
            read_assessment(**given)
        assert all(word in str(refused.value) for word in words)

    def test_the_example_is_marked_made_up(self):
        for lang in LANGUAGES:
            use_language(lang)
            example = read_assessment()
            assert example.made_up and example.to_dict()["made_up"] and len(example.filled.fingerprint) == 64
            assert example.levels.loc["meaning", "evidence"] == "" and (example.levels["answer"] != "").all()


class TestReport:
    def made(self, out: Path, lang: str, *arguments: str) -> tuple[str, dict]:
        assert run(["report", "value-levels", *arguments, "--lang", lang, "--out", str(out)]) == 0
        assert sorted(path.name for path in out.iterdir()) == [f"value_levels.{end}" for end in ("html", "json", "xlsx")]
        record = json.loads((out / "value_levels.json").read_text("utf-8"))
        return (out / "value_levels.html").read_text("utf-8"), record

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_a_file_in_the_other_language(self, lang, empty, tmp_path):
        path = filled(empty[OTHER[lang]], tmp_path / "filled.xlsx", lang=OTHER[lang])
        page, record = self.made(tmp_path / "out", lang, "--data", str(path), "--set", "rival_benefits=50;50;50;50")
        assert record["data"]["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
        assert record["data"]["parameters_used"] == ["rival_benefits"] and record["parameters"]["data_path"] == "filled.xlsx"
        assert record["key_figures"] == {
            "attitude": pytest.approx(55 * 0.34 + 65 * 0.33 + 175 / 3 * 0.33), "weakest_resource": "feeling",
            "lead": 75, "position": "more_for_more",
        }  # fmt: skip
        groups = {found["code"]: found["groups"] for found in record["findings"]}
        assert groups["offers"] == [{"group": "whole_offer", "delivered_value": 120, "rival_value": 45, "lead": 75, "parts": 8}]
        assert groups["position"] == [{"group": "more_for_more", "price_difference": 10, "benefit_difference": 13.75}]
        assert [group["mean"] for group in groups["resource_profile"]] == [55, 65, pytest.approx(175 / 3)]
        assert {"fi": "rival_benefits.", "en": "rival_benefits."}[lang] in page and str(tmp_path) not in page
        assert 'class="promise"' in page and page.count("<figure>") == 3
        book = openpyxl.load_workbook(tmp_path / "out" / "value_levels.xlsx")
        assert len(book.sheetnames) == 9
        assert not any(c.data_type == "f" for sheet in book for row in sheet.iter_rows() for c in row)

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_next_to_nothing(self, lang, tmp_path):
        """One sentence is enough for a page; what is missing is said."""
        page, record = self.made(tmp_path / "out", lang, "--set", "customer_promise=**There** by <eight>; or free")
        assert "**There** by &lt;eight&gt;; or free" in page.replace("\u2060", "")
        assert set(record["key_figures"].values()) == {None} and record["data"]["sha256"] == ""
        assert {"fi": "(ei vielä kirjattu)", "en": "(nothing written yet)"}[lang] in page
        assert page.count('class="warning"') >= 5 and "<figure>" not in page
        assert ">nan" not in page and "None" not in page and "Kaarnalinja" not in page

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_every_rule_has_its_words(self, lang):
        use_language(lang)
        about = {"no_reason": ("same_for_same",), "uneven": ("A", "feeling", "action"), "low_attitude": ("A",)}
        about |= dict.fromkeys(("level_unwritten", "no_evidence", "no_next_step"), ("meaning",))
        about |= {"rival_ahead": ("money", "time"), "not_assessed": ("image",), "weakest_resource": ("feeling",)}
        cells = [in_words(Topic(rule, about.get(rule, ()), 45), 50, 30) for rule in RULES]
        assert not any("{" in text or not text for row in cells for text in row)
        (step,) = (row for row in cells if {"fi": "Seuraava askel", "en": "next step"}[lang] in row[1])
        assert {"fi": "Merkitysten taso", "en": "Level of meanings"}[lang] in step[1]

    def test_mistakes_leave_the_last_report_as_it_was(self, empty, tmp_path, capsys):
        out = tmp_path / "out"
        out.mkdir()
        (out / "value_levels.html").write_text("last year's", "utf-8")
        path = filled(empty["fi"], tmp_path / "arvio.xlsx", lambda book: book["Resurssit"].cell(2, 2, 400), lang="fi")
        assert run(["report", "value-levels", "--data", str(path), "--out", str(out)]) == 1
        said = capsys.readouterr().err.strip().splitlines()[-1]
        assert "arvio.xlsx, välilehti Resurssit, " in said and "400" in said and "Traceback" not in said
        assert [p.read_text("utf-8") for p in out.iterdir()] == ["last year's"]
        for wrong in ("feeling=101", "feeling=warm", "same_within=-1"):
            assert run(["report", "value-levels", "--set", wrong, "--out", str(out)]) == 1
        assert [p.read_text("utf-8") for p in out.iterdir()] == ["last year's"]


def test_a_bare_number_in_a_file_of_parameters(tmp_path):
    from asiakkuus_lib.report.parameters import read_parameter_file, settle

    path = tmp_path / "settings.yaml"
    path.write_text("feeling: 60\nknowledge: [1, 2]\n", "utf-8")
    known = find_report("value-levels", "en").parameters
    assert settle(known, read_parameter_file(path)) == {"feeling": [60.0], "knowledge": [1.0, 2.0]}


def test_one_file_is_not_data_for_all_reports(monkeypatch, capsys, tmp_path):
    """With all, transactions go to the reports that read transactions."""
    made = []
    monkeypatch.setattr("asiakkuus_lib.report.run.make_report", lambda report, *rest: made.append(report.name) or _files(tmp_path))
    sales = tmp_path / "sales.csv"
    sales.write_text("x", "utf-8")
    assert run(["report", "all", "--data", str(sales)]) == cli.DONE
    assert "value_levels" not in made and "rfm" in made and "value_levels" in capsys.readouterr().err
    made.clear()
    assert run(["report", "all"]) == cli.DONE
    assert made == list(reports("fi"))


def _files(folder: Path):
    from asiakkuus_lib.report.run import ReportFiles

    return ReportFiles(*(folder / f"x.{end}" for end in ("html", "xlsx", "json")))


@pytest.fixture(scope="module", params=LANGUAGES)
def hostile(request, empty, tmp_path_factory) -> Path:
    """A report of an assessment in which every name and every sentence would like to be something else."""
    lang, top = request.param, tmp_path_factory.mktemp("hostile")
    # A workbook cannot hold some control characters at all.
    names = [name for name in NAMES if not any(mark in name for mark in "\x00\x1b\x9b")]

    def change(book):
        sheets = [book[name] for name in form().sheet_names().values()]
        for i, name in enumerate(names, start=2):
            for j, value in enumerate((name, 10 + i, 20 + i, 30 + i, name), start=1):
                _text(sheets[0].cell(i, j), value)
        for i in range(2, 5):
            for j in range(2, 5):
                _text(sheets[1].cell(i, j), names[3 * i + j])
        for i in range(2, 10):
            _text(sheets[2].cell(i, 4), names[i])
        for i, name in zip(range(2, 6), (names[0], names[4], names[6], names[10]), strict=True):
            _text(sheets[3].cell(i, 2), name)

    path = filled(empty[lang], top / "=1+1 <b>x.xlsx", change, lang=lang)
    given = ["--set", f"encounter={LONG}", "--set", "low=100", "--set", "uneven=1"]
    assert run(["report", "value_levels", "--data", str(path), *given, "--lang", lang, "--out", str(top / "out")]) == 0
    return top / "out"


def _text(cell, value) -> None:
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"


class TestHostile:
    def test_page(self, hostile):
        raw = (hostile / "value_levels.html").read_text("utf-8")
        page = Page(raw)
        page.check()
        texts = page.text.replace("\u2060", "")
        for name in ("<script>alert(1)</script>", "</td></tr></table>", "{{7*7}}", "**bold** _x_ [l](javascript:alert(1))"):
            assert name in texts
        assert "A" * 62 not in texts and "\u202e" not in raw

    def test_workbook_and_record(self, hostile):
        book = openpyxl.load_workbook(hostile / "value_levels.xlsx")
        cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
        assert not any(cell.data_type == "f" or cell.hyperlink for cell in cells)
        assert {'=HYPERLINK("http://evil.example","x")', "@SUM(A1)", "-2+3"} <= {cell.value for cell in cells}
        raw = (hostile / "value_levels.json").read_text("utf-8")
        assert all(seen(mark) for mark in raw) and json.loads(raw)["data"]["source"] == "=1+1 <b>x.xlsx"
