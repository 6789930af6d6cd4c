"""What is asked for in a language is made and said in it, whatever language the process speaks."""

import json
import re

import openpyxl
import pytest

from asiakkuus_lib.errors import AsiakkuusError, DataError, ParameterError
from asiakkuus_lib.locale import language, languages, speaking, use_language
from asiakkuus_lib.report.catalogue import find_report, reports
from asiakkuus_lib.report.input_template import write_input_template
from asiakkuus_lib.report.run import make_report

OTHER = {"fi": "en", "en": "fi"}
SALES = "customer;date;product group;amount\n" + "".join(
    f"K{n % 40};2025-{1 + n % 9:02d}-05;a;{10 + n}\n" for n in range(200)
)


def book(path) -> dict[str, list]:
    return {sheet.title: [[cell.value for cell in row] for row in sheet] for sheet in openpyxl.load_workbook(path)}


def made(lang: str, process: str, folder) -> tuple[dict, str, dict]:
    """Record, page and workbook of a report in a language, from a process that speaks another."""
    sales = folder / "sales.csv"
    sales.write_text(SALES, "utf-8")
    use_language(process)
    given = {"data_path": str(sales), "method": "fixed", "q": "4"}
    files = make_report(find_report("rfm", lang), given, folder / "out")
    assert language() == process
    record = json.loads(files.record.read_text("utf-8"))
    page = files.html.read_text("utf-8").replace(record.pop("made_at")[11:16], "")
    return record, re.sub(r"base64,[\w+/=]+", "", page), book(files.excel)


@pytest.mark.parametrize("lang", ["en"])
def test_a_report_is_the_same_from_a_process_of_any_language(lang, tmp_path):
    folders = [tmp_path / process for process in languages()]
    for folder in folders:
        folder.mkdir()
    finnish, english = (made(lang, process, folder) for process, folder in zip(languages(), folders, strict=True))
    for one, other in zip(finnish, english, strict=True):
        assert one == other
    assert list(english[2])[0] == "Summary" and english[0]["language"] == lang


@pytest.mark.parametrize("lang", languages())
def test_an_input_template_too(lang, tmp_path):
    for process in languages():
        use_language(process)
        write_input_template(find_report("rfm", lang), tmp_path / f"{process}.xlsx")
        assert language() == process
    one, other = (book(tmp_path / f"{process}.xlsx") for process in languages())
    assert str(one).replace("fi.xlsx", "en.xlsx") == str(other)


WRONG = {
    "a parameter that is not known": {"qq": "4"},
    "a value of the wrong kind": {"q": "many"},
    "a value out of its limits": {"q": "1"},
    "a file that is not there": {"data_path": "nothing.csv"},
    "an empty value": {"data_path": ""},
}


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_said_in_the_language_of_the_report(case, lang, tmp_path):
    said = []
    for process in languages():
        use_language(process)
        with pytest.raises((ParameterError, DataError)) as stopped:
            make_report(find_report("rfm", lang), WRONG[case], tmp_path)
        assert language() == process
        said.append(str(stopped.value))
    assert said[0] == said[1]
    use_language(OTHER[lang])
    with pytest.raises((ParameterError, DataError)) as stopped:
        make_report(find_report("rfm", OTHER[lang]), WRONG[case], tmp_path)
    assert str(stopped.value) != said[0]


def test_a_folder_that_may_not_be_written_into_is_told_of_in_it_too(tmp_path):
    (tmp_path / "taken").write_text("")
    use_language("fi")
    with pytest.raises(AsiakkuusError, match="cannot be written"):
        make_report(find_report("rfm", "en"), {}, tmp_path / "taken" / "out")


def test_an_error_keeps_the_language_in_which_it_was_raised():
    with speaking("en"):
        english = DataError("The file {file} is empty.", file="x")
    with speaking("fi"):
        finnish = DataError("The file {file} is empty.", file="x")
        assert str(english) == "The file x is empty." != str(finnish)


def test_the_language_comes_back_even_after_an_error():
    use_language("fi")
    with pytest.raises(ZeroDivisionError), speaking("en"):
        1 / 0  # noqa: B018
    assert language() == "fi"


def test_a_report_knows_its_language():
    assert {report.lang for lang in languages() for report in reports(lang).values()} == set(languages())
