"""The overview of all reports: what it reads, what it puts together, and what it says where that does not fit."""

import json
import re
from html import unescape

import jsonschema
import pytest

from asiakkuus_lib.cli import run
from asiakkuus_lib.course import chapters, lessons
from asiakkuus_lib.errors import DataError
from asiakkuus_lib.lessons.overview import advice, findings
from asiakkuus_lib.lessons.overview.case import SHARED, Overview
from asiakkuus_lib.lessons.overview.terms import (
    AGAINST,
    BENEFIT,
    BEST,
    CONFLICTS,
    CONTACT,
    DIFFERENT,
    DISSATISFIED,
    GONE,
    HEADS,
    KEY,
    LIST_NAMES,
    LOSSY,
    NEW,
    NOT_KEY,
    PARTS,
    PLAN,
    REASONS,
    RESERVED,
    SHORT,
    TURNS,
)
from asiakkuus_lib.locale import languages, use_language
from asiakkuus_lib.report import catalogue
from asiakkuus_lib.report.catalogue import RECORDS, reports
from asiakkuus_lib.report.records import read_records
from asiakkuus_lib.report.run import ReportFiles
from tests.folders import BASE, ODD_FOLDERS, hidden, of_own, put, records, without_names
from tests.in_process import text_of, undrawn


@pytest.fixture(autouse=True)
def english():
    use_language("en")


@pytest.fixture
def overview(tmp_path):
    def made(told, name="reports") -> Overview:
        return Overview.read({"records_path": str(put(tmp_path / name, told))})

    return made


def whole(case: Overview) -> str:
    """All that the page says, as text."""
    told = [getattr(findings, name) for name in findings.__all__ if name not in ("Overview",)]
    return "\n".join(text_of(tell(case)) for tell in told)


def test_it_is_a_page_of_its_own_and_no_chapter():
    (own,) = [lesson for lesson in lessons() if not lesson.number]
    assert own.stem == own.name == "overview" and own not in chapters() and lessons()[-1] is own
    assert reports("en")["overview"].reads == RECORDS


def test_it_knows_every_report_and_list():
    known = {name for name, report in reports("en").items() if report.reads != RECORDS}
    assert set(SHORT) == {name for names in PARTS.values() for name in names}
    assert {report for places in SHARED.values() for report in places} <= set(SHORT)
    assert {*CONTACT, *AGAINST, *KEY, NOT_KEY, *PLAN, *BEST, *BENEFIT, *RESERVED} == set(LIST_NAMES)
    made = {(name, action["code"]) for name, told in records().items() for action in told["actions"]}
    assert len(made & set(LIST_NAMES)) > 10 and {report for report, _code in LIST_NAMES} <= known


class TestTheCourse:
    @pytest.fixture(scope="class")
    def case(self):
        use_language("en")
        return Overview.read({"records_path": ""})

    def test_numbers_that_several_reports_give_are_the_same(self, case):
        assert case.disagreeing == [] and set(case.shared["what"]) == set(SHARED)

    def test_nothing_is_of_other_data(self, case):
        assert case.differing == {} and case.made_up and case.nameless == []

    def test_every_conflict_is_of_customers_on_both_lists(self, case):
        assert {"contact_at_loss", "best_not_contacted", "sell_weak"} <= set(case.conflicts)
        lossy = {customer for one in LOSSY for customer in case.list_of(*one)}
        silent = set(case.list_of("rfm", "call_silent"))
        assert (lossy & silent) <= set(case.conflicts["contact_at_loss"].customers) <= lossy
        weak = {*case.list_of("relationship", "take_up"), *case.list_of("relationship", "mend")}
        grown = {*case.list_of("customer_share", "sell_more"), *case.list_of("key_accounts", "choose_accounts")}
        assert set(case.conflicts["sell_weak"].customers) == weak & grown
        assert not set(case.conflicts["best_not_contacted"].customers) & set(case.list_of("grouping", "seller_time"))

    def test_everybody_has_one_turn(self, case):
        told = case.to_contact
        turns = {turn: case.turn(turn) for turn in TURNS}
        assert sum(map(len, turns.values())) == len(told) == told["customer"].nunique() and all(turns.values())
        assert list(dict.fromkeys(told["turn"])) == list(TURNS)

    def test_first_are_the_most_profitable_who_have_fallen(self, case):
        called = case.turn("call")
        assert set(called) == set(case.conflicts["best_gone"].customers) == set(case.to_contact["customer"].head(len(called)))
        assert set(called) <= set(case.on_any(BEST)) & set(case.on_any(GONE)) and not set(called) & set(case.on_any(AGAINST))

    def test_nobody_warns_about_those_whom_several_reports_name(self, case):
        told = case.to_contact
        several = told[told["turn"] == "several"]
        for row in several.to_dict("records"):
            on = {report for report, code in CONTACT if row["customer"] in case.list_of(report, code)}
            assert len(on) == row["reports"] > 1
        warned = {*case.to_decide, *case.on_any(AGAINST)}
        assert not set(several["customer"]) & (warned - set(case.on_any(NEW)))
        assert not any(one in case.turn("several") for kind in REASONS if kind in case.conflicts for one in case.conflicts[kind].customers)

    def test_those_to_wait_and_the_dissatisfied(self, case):
        dissatisfied = set(case.on_any(DISSATISFIED))
        assert not case.waiting & dissatisfied and set(case.turn("wait")) == case.waiting
        assert set(case.conflicts["dissatisfied_warned"].customers) == dissatisfied & set(case.on_any(AGAINST))
        warned = (~case.to_contact["clear"]).sum()
        assert warned == len(case.waiting) + len(case.conflicts["dissatisfied_warned"].customers)

    def test_advice_says_how_many_of_its_customers_wait(self, case):
        frame = findings.base(case).table.frame.set_index("code")
        n = len(set(case.list_of("rfm", "remind_quiet")) & case.waiting)
        assert n and f"({n} of them are to wait" in frame.loc["rfm", "says"] and "to wait" not in frame.loc["satisfaction", "says"]

    def test_whom_to_call_and_to_decide_about_is_told_the_order_in_the_line_itself(self, case):
        call, _lists, settle = findings.start(case).actions
        assert "Ask why before you offer anything." in call.text
        both_ = [one for one in case.to_decide if one in case.turn("call")]
        assert both_ and all(f"{case.called(one)}: call (item 1) before you decide." in settle.text.replace("\u2060", "") for one in both_)

    @pytest.mark.parametrize("lang", languages())
    def test_the_numbers_of_those_on_the_lists_add_up(self, case, lang):
        """All that are told one after another are parts of one sum, and so are the numbers in brackets."""
        use_language(lang)
        told = advice.by_turn(case)
        inner = re.search(r"(\d+) (?:are to wait|odottaa) \(([^)]*)\)", told)
        assert int(inner[1]) == len(case.turn("wait")) == sum(map(int, re.findall(r"\d+", inner[2])))
        assert sum(map(int, re.findall(r"\d+", re.sub(r"\([^)]*\)", "", told)))) == len(case.to_contact)

    def test_an_account_plan_says_whose_it_is(self, case):
        (name,) = case.list_of("account_plan", "next_actions").values()
        row = findings.accounts(case).table.frame.set_index("code").loc["account_plan"]
        assert row["says"].startswith(name) and name in row["figure"] and "whether to go on" in row["says"]

    def test_the_counts_agree_from_one_place_to_another(self, case):
        found, begin = findings.contacts(case), findings.start(case)
        assert f"There are {len(found.groups)} contact lists with {len(case.to_contact)} different" in begin.actions[1].rests_on
        for turn in ("call", "several", "wait"):
            assert str(len(case.turn(turn))) in begin.headline
        sheet = found.sheets["Customers on lists"][0]
        assert (sheet["turn"] == TURNS["several"].said()).sum() == len(case.turn("several"))

    def test_dark_are_the_two_sides_of_a_contradiction(self, case):
        frame = findings.each_account(case).sheets["Key accounts"][0].set_index("name")
        for customer in case.conflicts["plan_not_key"].customers:
            assert frame.loc[case.called(customer), HEADS["not_key"].said()] == "yes"

    def test_what_no_report_tells_is_no_column(self, case):
        assert "made" not in findings.made(case).table.columns and "day" in findings.made(case).table.columns

    @pytest.mark.parametrize("lang", languages())
    def test_heads_of_columns_are_short_words(self, lang):
        assert all(len(word) <= 11 for head in HEADS.values() for word in head.said(lang).split())

    def test_it_has_the_parts_in_their_order(self, case):
        assert list(case.by_part) == [part for part in PARTS if part in case.by_part] and {"base", "accounts", "ways"} <= set(case.by_part)

    def test_the_headline_is_of_the_first_action(self, case):
        begin = findings.start(case)
        assert begin.headline.startswith("This example is made up.") and begin.code == "call_best"
        assert f"{len(case.turn('several'))} whom several reports name" in begin.headline
        assert all(case.called(one) in begin.actions[0].text for one in case.turn("call"))
        assert all(case.called(one) in begin.actions[2].text for one in case.to_decide)


class TestWhatIsReread:
    def test_of_two_records_of_a_report_the_newer_one(self, overview, tmp_path):
        told = records("rfm", "clv")
        folder = put(tmp_path / "reports", told.values())
        newer = {**told["rfm"], "made_at": "2026-03-01T00:00:00+00:00"}
        (folder / "again.json").write_text(json.dumps(newer), encoding="utf-8")
        found = read_records(str(folder), "en")
        assert [(one.report, one.file) for one in found.found] == [("rfm", "again.json"), ("clv", "clv.json")]
        assert found.not_read == (("rfm.json", "again.json is a newer record of the same report"),)

    def test_what_is_no_record_is_named_with_its_reason(self, tmp_path):
        ODD_FOLDERS["broken files"](tmp_path / "reports")
        case = Overview.read({"records_path": str(tmp_path / "reports")})
        assert [record.report for record in case.found] == ["rfm"]
        told = dict(case.records.not_read)
        assert set(told) == {path.name for path in (tmp_path / "reports").iterdir()} - {"rfm.json"}
        assert "version" in told["old.json"] and "not JSON" in told["half.json"] and told["other.json"] == told["list.json"]
        note = str(findings.not_used(case).note)
        assert all(name in note for name in told)

    def test_its_own_record_is_not_read(self, overview, tmp_path):
        told = {**records("rfm")["rfm"], "report": "overview"}
        case = overview([told, *records("clv").values()])
        assert [record.report for record in case.found] == ["clv"] and case.records.not_read == ()

    def test_no_folder_and_a_file(self, tmp_path):
        with pytest.raises(DataError, match="was not found"):
            Overview.read({"records_path": str(tmp_path / "nowhere")})
        (tmp_path / "file.json").write_text("{}", encoding="utf-8")
        with pytest.raises(DataError, match="Name a folder"):
            Overview.read({"records_path": str(tmp_path / "file.json")})

    @pytest.mark.parametrize("lang", languages())
    def test_without_reports_it_says_what_to_do(self, overview, lang):
        use_language(lang)
        with pytest.raises(DataError, match="asiakkuus report rfm --out"):
            overview([])

    def test_a_folder_of_broken_files_only_names_them(self, tmp_path):
        (tmp_path / "half.json").write_text("{", encoding="utf-8")
        with pytest.raises(DataError, match=r"half\.json: cannot be read"):
            Overview.read({"records_path": str(tmp_path)})

    def test_few_reports_are_said_to_be_few(self, overview):
        begin = findings.start(overview(records("organisation", "value_levels").values()))
        assert f"Only 2 of {len(records())} reports are here: contradictions cannot be seen." in begin.headline
        case = overview(records("rfm", "account_plan").values(), "apart")
        assert "contradictions cannot be seen" in findings.start(case).headline and "cannot be compared" in str(findings.contradictions(case).note)
        begin = findings.start(overview(records("rfm", "profitability").values(), "two"))
        assert "Only 2 of" in begin.headline and "cannot be seen" not in begin.headline
        assert "Only" not in findings.start(overview(records().values(), "all")).headline

    def test_reports_in_another_language_are_named_at_once(self, overview):
        told = records() | {"account_plan": records("account_plan", lang="fi")["account_plan"]}
        assert "One report is in another language (“Account plan”): make it again with --lang en." in findings.start(overview(told.values())).headline

    def test_what_is_missing_is_named_with_its_command(self, overview):
        case = overview(records("rfm", "key_accounts").values())
        frame = findings.missing(case).table.frame
        assert set(case.missing) == set(case.known) - {"rfm", "key_accounts"} and len(frame) == len(case.missing)
        assert "asiakkuus report customer-share" in frame["command"].tolist()


class TestWhatDoesNotFit:
    def test_made_up_and_own(self, overview):
        told = records("rfm", "profitability")
        case = overview([told["rfm"], of_own(told["profitability"], day="2026-01-01", sha256="1" * 64)])
        assert set(case.differing) == {"made_up", "purchases"} and findings.start(case).code == "same_data"
        assert "made-up data" in whole(case)

    def test_other_purchases_day_currency_and_policies(self, overview):
        told = {name: of_own(one, day="2026-01-01") for name, one in records("rfm", "profitability").items()}
        told["rfm"]["data"] |= {"sha256": "2" * 64, "reference_date": "2025-06-01", "currency": "SEK"}
        told["rfm"]["parameters"]["returns"] = "drop"
        case = overview(told.values())
        assert set(case.differing) == {"purchases", "days", "currency", "policies"}
        assert "1 June 2025: “RFM analysis”; 1 January 2026: “Profitability”" in findings.contradictions(case).table.frame["says"].str.cat() or "1 January 2026: “Profitability”" in whole(case)

    def test_other_workbooks(self, overview):
        told = records("key_accounts", "relationship")
        told["relationship"]["data"]["sha256"] = "3" * 64
        assert set(overview(told.values()).differing) == {"forms"}

    def test_reports_made_long_apart(self, overview):
        told = records("rfm", "clv")
        told["clv"]["made_at"] = "2026-03-01T00:00:00+00:00"
        case = overview(told.values())
        assert case.differing["age"] == {"old": ["rfm"], "new": ["clv"]} and "more than 31 days apart" in whole(case)
        told["clv"]["made_at"] = "2026-01-20T00:00:00+00:00"
        assert overview(told.values()).differing == {}

    def test_a_number_that_two_reports_give_differently(self, overview):
        told = records("rfm", "profitability")
        told["rfm"]["key_figures"]["revenue"] += 1
        case = overview(told.values())
        assert case.disagreeing == ["sales"] and "These differ between reports: Sales, the whole time" in whole(case)
        assert any(findings.contradictions(case).groups.index == "numbers")

    def test_with_whom_something_is_to_be_settled_first_is_decided_about_before_selling(self, overview):
        """Though no other report is there that says so: the report on share of wallet itself does."""
        told = records("customer_share", "satisfaction")
        selling = next(action for action in told["customer_share"]["actions"] if action["code"] == "sell_more")
        held, free = list(selling["who"])[1], list(selling["who"])[0]
        next(one for one in told["customer_share"]["findings"] if one["code"] == "accounts")["who"] = {held: selling["who"][held]}
        next(action for action in told["satisfaction"]["actions"] if action["code"] == "keep_satisfied")["who"] |= dict.fromkeys((held, free), "")
        case = overview(told.values())
        assert case.to_decide == {held: ["sell_reserved"]} and case.turn("decide") == [held] and free in case.turn("several")
        settle = next(action for action in findings.start(case).actions if action.code == "settle_accounts")
        assert f"{case.called(held)} (sales or key-account status are proposed, but something is to be settled first)" in settle.text.replace("\u2060", "")

    def test_what_another_report_says_of_an_account_is_not_told_twice(self, overview):
        told = records("customer_share", "relationship")
        selling = next(action for action in told["customer_share"]["actions"] if action["code"] == "sell_more")["who"]
        next(one for one in told["customer_share"]["findings"] if one["code"] == "accounts")["who"] = selling
        case = overview(told.values())
        weak, reserved = (set(case.conflicts[kind].customers) for kind in ("sell_weak", "sell_reserved"))
        assert weak and reserved and not weak & reserved and weak | reserved == set(selling)

    @pytest.mark.parametrize("aspect", DIFFERENT)
    def test_every_difference_is_told_in_both_languages(self, aspect):
        for lang in languages():
            assert all(text.said(lang) for text in DIFFERENT[aspect])

    @pytest.mark.parametrize("kind", CONFLICTS)
    @pytest.mark.parametrize("lang", languages())
    def test_every_conflict_reads_well_of_one_and_of_two(self, kind, lang):
        use_language(lang)
        says, do = CONFLICTS[kind]
        for n, names in ((1, "A"), (2, "A ja B")):
            told = says.format(n=n, names=names)
            assert "{" not in told and (str(n) in told or names in told) and do.said()


class TestPrivacy:
    def test_pseudonyms_are_not_joined_and_it_says_so(self, overview):
        told = records(*BASE)
        case = overview(map(hidden, told.values()))
        assert case.lists == {} and case.conflicts == {} and set(case.nameless) == {"satisfaction", "grouping", "rfm", "profitability", "clv", "customers"}
        text = whole(case)
        assert "They are under pseudonyms." in text and not re.search(r"\bA\d{5}\b", text)

    def test_a_record_under_pseudonyms_is_not_joined_even_if_it_names_somebody(self, overview):
        told = records("rfm", "profitability")
        told["profitability"]["parameters"]["pseudonymise"] = True
        case = overview(told.values())
        assert {report for report, _code in case.lists} == {"rfm"} and case.nameless == ["profitability"] and case.conflicts == {}

    def test_records_of_an_earlier_version_name_nobody(self, overview):
        case = overview(map(without_names, records("rfm", "profitability").values()))
        assert case.lists == {} and "earlier version" in whole(case)

    # Without a list of customers every report is asked by tests/test_findings.py.
    @pytest.mark.parametrize("report", ["rfm", "grouping"])
    def test_reports_under_pseudonyms_name_no_customers(self, report, tmp_path, monkeypatch):
        monkeypatch.setenv("ASIAKKUUS_KEY", "a key of at least sixteen letters")
        with undrawn():
            assert run(["report", report, "--pseudonymise", "--customers", "--out", str(tmp_path)]) == 0
        told = json.loads((tmp_path / f"{report}.json").read_text("utf-8"))
        assert not any(part["who"] for part in [*told["actions"], *told["findings"]])

    def test_reports_name_as_many_as_they_count(self):
        for told in records("customers", "satisfaction", "grouping", "rfm", "profitability", "clv").values():
            for action in told["actions"]:
                assert not action["who"] or action["customers"] >= len(action["who"]), action["code"]


class TestTheCommand:
    def test_all_makes_the_others_and_then_the_overview_of_them(self, monkeypatch, tmp_path, capsys):
        made = []

        def pretend(report, given, out, progress):
            made.append((report.name, dict(given)))
            return ReportFiles(out, out, out)

        monkeypatch.setattr("asiakkuus_lib.report.run.make_report", pretend)
        assert run(["report", "all", "--out", str(tmp_path)]) == 0
        assert [name for name, _given in made] == list(reports("fi"))
        assert made[-1] == ("overview", {"records_path": str(tmp_path)})

    def test_with_own_data_it_is_of_what_could_be_made(self, monkeypatch, tmp_path, capsys):
        made = []

        def pretend(report, given, out, progress):
            made.append(report.name)
            return ReportFiles(out, out, out)

        monkeypatch.setattr("asiakkuus_lib.report.run.make_report", pretend)
        sales = tmp_path / "sales.csv"
        sales.write_text("asiakas;pvm;summa\nA;1.1.2025;10\n", encoding="utf-8")
        assert run(["report", "all", "--data", str(sales), "--pseudonymise", "--out", str(tmp_path)]) == 0
        assert "rfm" in made and "value_levels" not in made and made[-1] == "overview"

    @pytest.mark.parametrize("lang", languages())
    def test_a_folder_of_three(self, lang, tmp_path):
        folder = put(tmp_path / "three", records("rfm", "profitability", "key_accounts", lang=lang).values())
        assert run(["report", "overview", "--data", str(folder), "--lang", lang, "--out", str(tmp_path / "out")]) == 0
        record = json.loads((tmp_path / "out" / "overview.json").read_text("utf-8"))
        schema = json.loads((catalogue.Path(catalogue.__file__).parent / "record.schema.json").read_text("utf-8"))
        jsonschema.validate(record, schema)
        assert [one["report"] for one in record["data"]["records"]] == ["rfm", "profitability", "key_accounts"]
        assert record["parameters"]["records_path"] == "three" and record["data"]["source"] == "three"
        page = unescape((tmp_path / "out" / "overview.html").read_text("utf-8"))
        assert str(tmp_path) not in page and all(records(lang=lang)[name]["actions"][0]["text"].split(":")[0][:40] in page for name in ("rfm", "profitability"))

    def test_a_folder_that_is_none(self, tmp_path, capsys):
        assert run(["report", "overview", "--data", str(tmp_path / "nowhere"), "--lang", "en"]) == 1
        assert "The folder" in capsys.readouterr().err

    def test_there_is_nothing_to_fill_in(self, tmp_path, capsys):
        assert run(["template", "overview", str(tmp_path / "new.xlsx"), "--lang", "en"]) == 1
        assert "There is no file to fill in for the report overview" in capsys.readouterr().err
