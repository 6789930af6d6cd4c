"""A command line that says nothing where it should say something, or says two things, is refused in one line."""

import ast
import itertools
import json
import os
import re
from pathlib import Path

import pytest

from asiakkuus_lib import cli
from asiakkuus_lib.cli import run
from asiakkuus_lib.errors import ParameterError
from asiakkuus_lib.reading import pseudonyms, read_transactions
from asiakkuus_lib.reading.privacy import KEY_FILE_VARIABLE, KEY_VARIABLE
from asiakkuus_lib.report import run as run_module
from asiakkuus_lib.report.catalogue import input_title, reports
from asiakkuus_lib.report.parameters import settle

SALES = "customer;date;amount\n" + "".join(f"K{n};2025-0{1 + n % 9}-05;{10 + n}\n" for n in range(12))


@pytest.fixture
def sales(tmp_path):
    path = tmp_path / "sales.csv"
    path.write_text(SALES, "utf-8")
    return path


@pytest.fixture(autouse=True)
def no_key(monkeypatch):
    """No key from outside."""
    for name in (KEY_VARIABLE, KEY_FILE_VARIABLE):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def last_month(tmp_path, monkeypatch):
    """A folder with the report of last month: nothing may touch it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "rfm.html").write_text("last month", "utf-8")
    return tmp_path / "reports"


def refused(arguments, code, words, folder, capsys) -> str:
    """What is said; one line, the old report untouched, no other file."""
    before = sorted(folder.parent.rglob("*"))
    assert run([*arguments, "--lang", "en"]) == code
    shown = capsys.readouterr()
    assert shown.out == "" and len(shown.err.strip().splitlines()) == 1 and "Traceback" not in shown.err
    for word in words:
        assert word in shown.err
    assert sorted(folder.parent.rglob("*")) == before and (folder / "rfm.html").read_text("utf-8") == "last month"
    return shown.err


EMPTY = {
    "--data": ["report", "rfm", "--data"],
    "--key-file": ["report", "rfm", "--key-file"],
    "--params": ["report", "rfm", "--params"],
    "--out": ["report", "rfm", "--out"],
    "NAME": ["report"],
    "FILE": ["check-data"],
    "--key-file of check-data": ["check-data", "sales.csv", "--key-file"],
    "--params of check-data": ["check-data", "sales.csv", "--params"],
    "FILE of template": ["template", "rfm"],
    "NAME of template": ["template"],
}


@pytest.mark.parametrize("value", ["", " ", "\t", "\N{NO-BREAK SPACE}"])
@pytest.mark.parametrize("case", EMPTY)
def test_an_empty_value_is_an_error(case, value, sales, last_month, capsys):
    rest = ["new.xlsx"] if case == "NAME of template" else []
    refused([*EMPTY[case], value, *rest], 2, [case.split()[0], "is empty"], last_month, capsys)


@pytest.mark.parametrize("option", ["--data", "--key-file", "--out"])
def test_after_an_equals_sign_too(option, last_month, capsys):
    refused(["report", "rfm", f"{option}="], 2, [option, "is empty"], last_month, capsys)


def test_an_empty_language(last_month, capsys):
    assert run(["report", "rfm", "--lang", ""]) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


TWICE = {
    "--data": ["--data", "sales.csv", "--data", "other.csv"],
    "--data after another": ["--data", "sales.csv", "--set", "q=4", "--data=other.csv"],
    "--key-file": ["--key-file", "a", "--key-file", "b"],
    "--params": ["--params", "a.yaml", "--params", "b.yaml"],
    "--out": ["--out", "a", "--out", "b"],
    "data_path": ["--data", "sales.csv", "--set", "data_path=other.csv"],
    "q": ["--set", "q=4", "--set", "q=5"],
}


@pytest.mark.parametrize("command", ["rfm", "all"])
@pytest.mark.parametrize("case", TWICE)
def test_two_values_for_one_thing(case, command, sales, last_month, capsys):
    (sales.parent / "other.csv").write_text(SALES, "utf-8")
    refused(["report", command, *TWICE[case]], 2, [case.split()[0], "several values"], last_month, capsys)


def test_two_languages(last_month, capsys):
    for line in (["report", "rfm", "--lang", "fi"], ["--lang", "fi", "report", "rfm"]):
        assert run([*line, "--lang", "en"]) == 2
        said = capsys.readouterr().err
        assert "--lang" in said and "'fi'" in said and "'en'" in said


def test_the_same_said_twice_is_clear(sales, capsys):
    assert (
        run(["--lang", "en", "check-data", str(sales), "--lang", "en", "--set", "returns=net", "--set", "returns=net"])
        == 0
    )
    assert "12" in capsys.readouterr().out


class TestParameters:
    FILES = [(name, p) for name, report in reports("en").items() for p in report.parameters.values() if p.file]
    OTHERS = [(name, p) for name, report in reports("en").items() for p in report.parameters.values() if not p.file]

    def test_there_are_some(self):
        assert {p.name for _name, p in self.FILES} >= {"data_path", "costs_path"} and len(self.FILES) >= 5

    @pytest.mark.parametrize("value", ["", " ", None, "\n"])
    def test_a_file_is_never_emptied(self, value):
        for name, parameter in self.FILES:
            with pytest.raises(ParameterError, match="tyhjä"):
                settle(reports("en")[name].parameters, {parameter.name: value})

    @pytest.mark.parametrize("value", ["", " ", None])
    def test_another_may_be_emptied_where_it_is_empty_by_itself(self, value):
        for name, parameter in self.OTHERS:
            known = reports("en")[name].parameters
            if parameter.default in ("", []):
                assert settle(known, {parameter.name: value}) == {parameter.name: parameter.default}
            else:
                with pytest.raises(ParameterError, match=parameter.name):
                    settle(known, {parameter.name: value})

    @pytest.mark.parametrize("setting", ["data_path=", "data_path= ", "costs_path=", "abc_cuts=", "method=", "top_n="])
    def test_on_the_line(self, setting, sales, last_month, capsys):
        name = "rfm" if setting == "method=" else "profitability"
        words = ["is empty", setting.partition("=")[0]]
        refused(["report", name, "--set", setting], 1, words, last_month, capsys)

    @pytest.mark.parametrize(
        "line", ["data_path:", 'data_path: ""', 'data_path: " "', "data_path: null", "data_path: ~"]
    )
    def test_in_a_file_of_parameters(self, line, last_month, capsys):
        (last_month.parent / "own.yaml").write_text(f"{line}\nq: 4\n", "utf-8")
        refused(["report", "rfm", "--params", "own.yaml"], 1, ["is empty", "data_path"], last_month, capsys)

    def test_a_name_twice_in_a_file_of_parameters(self, last_month, capsys):
        (last_month.parent / "own.yaml").write_text("q: 4\ndata_path: a.csv\nq: 5\n", "utf-8")
        refused(["report", "rfm", "--params", "own.yaml"], 1, ["own.yaml", " q "], last_month, capsys)

    def test_the_line_still_goes_before_the_file(self, sales, capsys):
        (sales.parent / "own.yaml").write_text("returns: drop\nas_of:\n", "utf-8")
        assert (
            run(
                ["check-data", str(sales), "--params", str(sales.parent / "own.yaml"), "--set", "returns=net", "--json"]
            )
            == 0
        )
        assert json.loads(capsys.readouterr().out)["policies"]["returns"] == "net"

    def test_plain_papermill_has_the_courses_own_data(self):
        assert read_transactions("").source == "transactions.csv"


@pytest.mark.parametrize("value", ["", " ", "\n"])
@pytest.mark.parametrize("variable", [KEY_VARIABLE, KEY_FILE_VARIABLE])
class TestAnEmptyKey:
    """A scheduler sets the variable from a secret that is not there."""

    def test_no_key_is_made_in_silence(self, variable, value, monkeypatch):
        monkeypatch.setenv(variable, value)
        with pytest.raises(ParameterError, match=variable):
            pseudonyms()

    def test_on_the_line(self, variable, value, sales, last_month, monkeypatch, capsys):
        monkeypatch.setenv(variable, value)
        refused(["check-data", str(sales), "--pseudonymise"], 1, [variable, "is empty"], last_month, capsys)

    def test_without_pseudonyms_it_is_of_no_matter(self, variable, value, sales, monkeypatch, capsys):
        monkeypatch.setenv(variable, value)
        assert run(["check-data", str(sales), "--json"]) == 0

    def test_a_key_file_given_on_the_line_goes_before(self, variable, value, sales, monkeypatch, capsys):
        monkeypatch.setenv(variable, value)
        (sales.parent / "key").write_text("keltainen-majakka-7421", "utf-8")
        assert run(["check-data", str(sales), "--key-file", str(sales.parent / "key"), "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["pseudonyms"] == "key"


def test_every_option_that_takes_one_value_is_looked_at():
    """An option or an argument added later is looked at too."""
    group = cli.build_app()
    looked_at = 0
    for name, command in itertools.chain([("", group)], group.commands.items()):
        for param in command.params:
            # What may be given many times is looked at below: `TestInputs`.
            if not (getattr(param, "is_flag", False) or param.name in ("settings", "data")):
                looked_at += 1
                assert isinstance(param, (cli._Once, cli._Place)), (name, param.name)
    assert looked_at >= 15


WRONG = {
    "no such command": (["reprot"], {"fi": "Komentoa reprot ei ole. Tarkoititko report?", "en": "There is no command reprot. Did you mean report?"}),
    "no such option": (["report", "rfm", "--dta", "x"], {"fi": "Valintaa --dta ei ole. Tarkoititko --data?", "en": "There is no option --dta. Did you mean --data?"}),
    "nothing like it": (["reports", "--xyz"], {"fi": "Valintaa --xyz ei ole.", "en": "There is no option --xyz."}),
    "an argument is missing": (["report"], {"fi": "NIMI", "en": "Something is missing: NAME."}),
    "a value is missing": (["report", "rfm", "--out"], {"fi": "--out tarvitsee arvon", "en": "The option --out needs a value."}),
    "a value too many": (["check-data", "x", "--json=1"], {"fi": "--json ei ota arvoa", "en": "The option --json takes no value."}),
    "a value for help": (["report", "--help=1"], {"fi": "--help ei ota arvoa", "en": "The option --help takes no value."}),
    "words too many": (["report", "rfm", "and", "more"], {"fi": "liikaa: and more", "en": "There is too much on the line: and more."}),
}
ENGLISH = re.compile(r"no such|missing|unexpected|requires|does not take|got |error", re.IGNORECASE)


@pytest.mark.parametrize("lang", ["fi", "en"])
@pytest.mark.parametrize("case", WRONG)
def test_wrong_usage_is_told_in_one_line_of_the_readers_language(case, lang, capsys):
    arguments, said = WRONG[case]
    assert run([*(["--lang", lang]), *arguments]) == 2
    shown = capsys.readouterr()
    assert shown.out == "" and len(shown.err.strip().splitlines()) == 1
    assert said[lang] in shown.err and "asiakkuus --help" in shown.err
    if lang == "fi":
        assert not ENGLISH.search(shown.err)


@pytest.mark.parametrize("lang", ["fi", "en"])
def test_the_bare_command_tells_what_there_is(lang, capsys):
    assert run(["--lang", lang]) == 2
    told = capsys.readouterr().out
    assert all(f"  {name} " in told for name in ("lab", "workbook", "answers", "reports", "report", "check-data", "template", "workshop", "doctor"))


def test_the_library_of_the_command_line_is_used_as_it_is():
    """Nothing of it is replaced, and nothing private of it is used."""
    tree = ast.parse(Path(cli.__file__).read_text("utf-8"))
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id == "setattr"]
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and ast.unparse(node).startswith("click."):
            assert isinstance(node.ctx, ast.Load) and "._" not in ast.unparse(node)


PATHS = {
    "workbook": lambda folder: ["workbook", folder],
    "answers": lambda folder: ["answers", folder],
    "--out": lambda folder: ["report", "rfm", "--data", "none.csv", "--out", folder],
    "--params": lambda folder: ["report", "rfm", "--params", folder],
    "template": lambda folder: ["template", "value-levels", f"{folder}/taken.xlsx"],
    "workshop": lambda folder: ["workshop", folder],
}


@pytest.mark.parametrize("case", PATHS)
def test_a_path_that_may_not_be_read_is_told_of_by_the_work_itself(case, tmp_path, monkeypatch, capsys):
    """It knows more than that the value is not usable: which place it is, and what to do."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "closed").mkdir()
    (tmp_path / "closed" / "taken.xlsx").write_text("")
    monkeypatch.setattr(os, "access", lambda *_args, **_more: False)
    run([*PATHS[case]("closed"), "--lang", "en"])
    assert "is not usable" not in capsys.readouterr().err


@pytest.mark.parametrize("command", ["lab", "workbook", "answers", "reports", "report", "check-data", "template", "workshop", "doctor"])
def test_help_has_no_word_of_the_library(command, capsys):
    assert run([command, "--help", "--lang", "fi"]) == 0
    assert not set(re.findall(r"<\w+>|\b(?:TEXT|PATH|BOOLEAN|bool)\b", capsys.readouterr().out))


COSTS = "customer;service\n" + "".join(f"K{n};{n}\n" for n in range(12))


@pytest.fixture
def given(tmp_path, monkeypatch):
    """What each report would be made from: nothing is run."""
    monkeypatch.chdir(tmp_path)
    for name, text in {"sales.csv": SALES, "costs.csv": COSTS, "other.csv": COSTS}.items():
        (tmp_path / name).write_text(text, "utf-8")
    plans = {}

    def kept(report, values, out, _progress):
        run_module._refuse_half(report, settle(report.parameters, values))
        plans[report.name] = dict(values)
        out.mkdir(exist_ok=True)
        return run_module.ReportFiles(out / "a", out / "b", out / "c")

    monkeypatch.setattr(run_module, "make_report", kept)
    return plans


@pytest.mark.parametrize("lang", ["fi", "en"])
class TestInputs:
    """Several files for one report: --data FILE for its first input, --data INPUT=FILE for the others."""

    def told(self, capsys, lang, *line) -> str:
        """What is said to a line that is refused, in one line and without English in Finnish."""
        assert run(["report", *line, "--lang", lang]) in (1, 2)
        shown = capsys.readouterr()
        assert shown.out == "" and len(shown.err.strip().splitlines()) == 1 and "Traceback" not in shown.err
        return shown.err

    @pytest.mark.parametrize("first", ["sales.csv", "transactions=sales.csv", "Transactions= sales.csv"])
    def test_files_go_to_their_parameters(self, first, lang, given):
        for line in itertools.permutations([first, "costs=costs.csv"]):
            assert run(["report", "profitability", *(word for text in line for word in ("--data", text)), "--lang", lang]) == 0
            assert given["profitability"] == {"data_path": "sales.csv", "costs_path": "costs.csv"}

    def test_the_same_as_a_parameter(self, lang, given):
        assert run(["report", "clv", "--data", "sales.csv", "--set", "costs_path=costs.csv", "--lang", lang]) == 0
        assert given["clv"] == {"data_path": "sales.csv", "costs_path": "costs.csv"}

    def test_a_form_is_an_input_too(self, lang, given):
        for text in ("sales.csv", "assessment=sales.csv"):
            assert run(["report", "value-levels", "--data", text, "--lang", lang]) == 0
            assert given["value_levels"] == {"data_path": "sales.csv"}

    @pytest.mark.parametrize("first", ["sales.csv", "survey=sales.csv"])
    def test_answers_may_be_the_first_input(self, first, lang, given):
        """Purchases are then one of the others."""
        line = ["--data", first, "--data", "transactions=other.csv", "--data", "agreements=costs.csv"]
        assert run(["report", "satisfaction", *line, "--lang", lang]) == 0
        assert given["satisfaction"] == {"survey_path": "sales.csv", "data_path": "other.csv", "agreements_path": "costs.csv"}

    @pytest.mark.parametrize("name", ["key-accounts", "customer-share"])
    @pytest.mark.parametrize("first", ["sales.csv", "account_book=sales.csv"])
    def test_a_workbook_is_the_first_input_and_purchases_another(self, first, name, lang, given):
        line = ["--data", first, "--data", "transactions=other.csv", "--data", "costs=costs.csv"]
        assert run(["report", name, *line, "--lang", lang]) == 0
        assert given[name.replace("-", "_")] == {"account_book_path": "sales.csv", "data_path": "other.csv", "costs_path": "costs.csv"}

    def test_members_are_needed_beside_purchases(self, lang, given, capsys):
        line = ["--data", "sales.csv", "--data", "members=other.csv", "--data", "pilot=costs.csv"]
        assert run(["report", "loyalty-programme", *line, "--lang", lang]) == 0
        assert given["loyalty_programme"] == {"data_path": "sales.csv", "members_path": "other.csv", "pilot_path": "costs.csv"}
        capsys.readouterr()
        said = self.told(capsys, lang, "loyalty-programme", "--data", "sales.csv")
        assert "members" in said and {"fi": "kanta-asiakasohjelman jäsenet", "en": "members of the loyalty programme"}[lang] in said

    @pytest.mark.parametrize("line", [["--data", "transactions=sales.csv"], ["--set", "data_path=sales.csv"]])
    def test_purchases_alone_are_no_answers(self, line, lang, given, capsys):
        said = self.told(capsys, lang, "satisfaction", *line)
        assert "survey" in said and {"fi": "kyselyvastaukset", "en": "survey answers"}[lang] in said and not given

    @pytest.mark.parametrize("name", ["costs=costs.csv", "year=2025", "no=such input.csv"])
    def test_what_is_there_under_the_very_name_is_a_file(self, name, lang, given):
        Path(name).write_text(SALES, "utf-8")
        assert run(["report", "rfm", "--data", name, "--lang", lang]) == 0
        assert given["rfm"] == {"data_path": name}

    def test_so_is_a_pattern_in_a_folder_of_such_a_name(self, lang, given):
        Path("year=2025").mkdir()
        Path("year=2025/a.parquet").write_bytes(b"PAR1")
        for text in ("year=2025/*.parquet", "year=2025"):
            assert run(["report", "rfm", "--data", text, "--lang", lang]) == 0
            assert given["rfm"] == {"data_path": text}

    def test_an_unknown_input(self, lang, given, capsys):
        said = self.told(capsys, lang, "profitability", "--data", "sales.csv", "--data", "cots=costs.csv")
        assert "cots" in said and "transactions, costs" in said and "./cots=costs.csv" in said
        assert {"fi": "Tarkoititko costs?", "en": "Did you mean costs?"}[lang] in said
        assert "agreements" in self.told(capsys, lang, "profitability", "--data", "agreements=costs.csv")

    @pytest.mark.parametrize("line", [
        ["costs=costs.csv", "costs=other.csv"], ["sales.csv", "other.csv"], ["sales.csv", "transactions=other.csv"],
    ])  # fmt: skip
    def test_one_input_twice(self, line, lang, given, capsys):
        said = self.told(capsys, lang, "profitability", *(word for text in line for word in ("--data", text)))
        assert "--data" in said and "other.csv" in said and {"fi": "useita arvoja", "en": "several values"}[lang] in said

    def test_as_an_input_and_as_a_parameter(self, lang, given, capsys):
        line = ["clv", "--data", "sales.csv", "--data", "costs=costs.csv", "--set", "costs_path=other.csv"]
        assert "costs_path" in self.told(capsys, lang, *line)

    def test_the_same_twice_is_clear(self, lang, given):
        line = ["--data", "sales.csv", "--data", "costs=costs.csv"]
        assert run(["report", "clv", *line, *line, "--lang", lang]) == 0

    @pytest.mark.parametrize("text", ["costs=", "costs= ", "costs=\N{NO-BREAK SPACE}"])
    def test_an_empty_file(self, text, lang, given, capsys):
        said = self.told(capsys, lang, "clv", "--data", "sales.csv", "--data", text)
        assert "costs=" in said and {"fi": "tyhjä", "en": "is empty"}[lang] in said

    def test_a_file_that_is_not_there(self, lang, given, capsys):
        said = self.told(capsys, lang, "clv", "--data", "sales.csv", "--data", "costs=nothing.csv")
        assert "nothing.csv" in said and "not found" in said or "ei löydy" in said

    @pytest.mark.parametrize("line", [["--data", "costs=costs.csv"], ["--set", "costs_path=costs.csv"]])
    @pytest.mark.parametrize("name", ["profitability", "clv", "all"])
    def test_the_rest_is_not_taken_from_the_course(self, name, line, lang, given, capsys):
        assert run(["report", name, *line, "--lang", lang]) == 1
        said = capsys.readouterr()
        assert said.out == "" and "--data" in said.err.splitlines()[-1] and not given
        assert {"fi": "ostotapahtumat", "en": "transactions"}[lang] in said.err

    def test_all_reports_get_what_they_read(self, lang, given, capsys):
        assert run(["report", "all", "--data", "sales.csv", "--data", "costs=costs.csv", "--lang", lang]) == 0
        both = {"data_path": "sales.csv", "costs_path": "costs.csv"}
        assert given.pop("overview") == {"records_path": "reports"}
        assert given.pop("rfm") == {"data_path": "sales.csv"}
        assert given == dict.fromkeys(("customers", "grouping", "profitability", "clv"), both)
        assert "value_levels" in capsys.readouterr().err

    @pytest.mark.parametrize("line", [["--data", "sales.csv"], ["--data", "survey=other.csv"], ["--data", "sales.csv", "--data", "costs=costs.csv"]], ids=" ".join)
    def test_each_report_left_out_is_told_with_what_to_give(self, line, lang, given, capsys):
        assert run(["report", "all", *line, "--lang", lang]) == 0
        told = capsys.readouterr().err.splitlines()
        left_out = [report for report in reports(lang).values() if report.name not in given]
        assert left_out and len(told) == len(left_out)
        for said, report in zip(told, left_out, strict=True):
            assert f" {report.name}. " in said
            names = {one.parameter for one in report.inputs if not one.optional}
            for one in report.inputs:
                lacks = one.parameter in names and f"{one.name}=other.csv" not in line and not (one.name == "transactions" and "sales.csv" in line)
                assert (input_title(one) in said) == lacks, (report.name, one.name)
                file = {"fi": "TIEDOSTO", "en": "FILE"}[lang]
                assert not lacks or f"--data {one.name}={file}" in said or f"--data {file}" in said

    def test_each_report_that_names_customers_is_told_by_itself(self, lang, given, capsys):
        assert run(["report", "all", "--pseudonymise", "--lang", lang]) == 0
        told = capsys.readouterr().err.splitlines()
        left_out = [name for name in reports(lang) if name not in given]
        assert left_out and [name for name in left_out if any(f" {name}. " in said for said in told)] == left_out
        assert len(told) == len(left_out) and all({"fi": "pseudonyymein", "en": "under pseudonyms"}[lang] in said for said in told)

    def test_all_of_the_course(self, lang, given, capsys):
        assert run(["report", "all", "--lang", lang]) == 0
        assert list(given) == list(reports(lang)) and given.pop("overview") == {"records_path": "reports"}
        assert not any(given.values()) and capsys.readouterr().err == ""

    def test_a_form_and_sales_for_all(self, lang, given, capsys):
        assert run(["report", "all", "--data", "sales.csv", "--data", "assessment=other.csv", "--lang", lang]) == 0
        assert given["value_levels"] == {"data_path": "other.csv"} and given["rfm"] == {"data_path": "sales.csv"}

    def test_the_list_of_reports_tells_what_each_reads(self, lang, capsys):
        assert run(["reports", "--lang", lang]) == 0
        said = capsys.readouterr().out
        for report in reports(lang).values():
            for one in report.inputs[1:]:
                assert f"--data {one.name}={'TIEDOSTO' if lang == 'fi' else 'FILE'}" in said
        assert {"fi": "asiakkaiden kulut (ei pakollinen)", "en": "costs of customers (optional)"}[lang] in said
