"""The parameters of every report as a reader types them in the page itself: a wrong type or value is said in one line."""

import importlib
import re

import pandas as pd
import pytest

from asiakkuus_lib.course import lessons
from asiakkuus_lib.errors import DataError, ParameterError
from asiakkuus_lib.locale import languages, use_language
from asiakkuus_lib.reading.files import one_file, one_folder
from asiakkuus_lib.report.case import parameters_of
from asiakkuus_lib.report.parameters import of_page, read_parameters

PAGES = {lesson.report_name: lesson for lesson in lessons() if lesson.is_written and lesson.has_findings}
# Nothing of any type can be made of these.
NEVER = {
    "str": [True, [1, 2], {"a": 1}, ..., len], "bool": ["maybe", 2, [True]], "int": ["many", 5.5, True, [1], {"a": 1}, ...],
    "float": ["many", True, [1.0, 2.0], {"a": 1}, ...], "list[float]": ["many", ["many"], {"a": 1}, True, ...], "list[str]": [{"a": 1}, True, [["a"]], ...],
}  # fmt: skip


def case_of(lesson):
    """The class that the page reads its data with."""
    name = re.search(
        r"^case = (?:findings\.)?(\w+)\.read\(locals\(\)\)", lesson.source.read_text("utf-8"), re.MULTILINE
    )[1]
    found = lesson.findings()
    return getattr(found, name, None) or getattr(importlib.import_module(found.__package__ + ".case"), name)


def read_as_page(lesson, **typed):
    """What the cell that reads the data does, after these were typed in the cell of parameters."""
    case = case_of(lesson)
    defaults = {name: known.default for name, known in parameters_of(case.__module__).items()}
    return case.read({**defaults, "findings": lesson.findings(), **typed})


def wrong_values(parameter):
    limit = parameter.limit
    outside = (
        ["March", "3.2026", "2026-13-01"]
        if limit == "date"
        else ["neither"]
        if "|" in limit and parameter.kind == "str"
        else []
    )
    if ".." in limit:
        low, high = limit.split("..")
        outside = [
            float(low) - 1 if parameter.kind != "int" else int(low) - 1,
            *([int(float(high)) + 1] if high else []),
        ]
        outside = [[one] for one in outside] if parameter.kind.startswith("list") else outside
    return NEVER[parameter.kind] + outside


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("lesson", PAGES.values(), ids=PAGES)
def test_a_wrong_value_of_any_parameter_is_said_in_one_line(lesson, lang):
    use_language(lang)
    known = parameters_of(case_of(lesson).__module__)
    assert known
    for name, parameter in known.items():
        for typed in wrong_values(parameter):
            with pytest.raises(ParameterError) as said:
                read_as_page(lesson, **{name: typed})
            told = str(said.value)
            assert name in told and "\n" not in told and len(told) < 400
            assert ("parametri" in told.lower() or "Tarkoititko" in told) == (lang == "fi"), told


def test_every_page_that_reads_its_parameters_is_looked_at():
    for lesson in lessons():
        if lesson.is_written and "read(locals())" in lesson.source.read_text("utf-8"):
            assert lesson.report_name in PAGES
            cell = lesson.source.read_text("utf-8").split('"parameters"')[1].split("# %%")[0].partition("\n")[2]
            assert parameters_of(case_of(lesson).__module__) == read_parameters(cell)


KNOWN = read_parameters("""
customer: str = ""
as_of: str = ""  # [date]
rows: str = "stop"  # [stop|skip]
pages: int = 6  # [4..20]
rate: float = 0.1  # [0..1]
points: list[float] = []  # [0..100]
names: list[str] = []
data_path: str = ""  # [file]
""")


class TestWhatWillDo:
    @pytest.mark.parametrize(("name", "typed", "read"), [
        ("customer", 219, "219"), ("customer", " RL ", " RL "), ("customer", None, ""), ("as_of", "1.3.2026", "2026-03-01"),
        ("as_of", pd.Timestamp("2026-03-01"), "2026-03-01"), ("as_of", "", ""), ("pages", "8", 8), ("rate", "0,25", 0.25), ("points", (40, 50), [40.0, 50.0]),
        ("points", 40, [40.0]), ("points", [], []), ("points", (), []), ("names", "a; b", ["a", "b"]), ("data_path", "", ""), ("data_path", "none/such.csv", "none/such.csv"),
    ])  # fmt: skip
    def test_what_a_person_means(self, name, typed, read):
        found = of_page(KNOWN, {name: typed, "firms": len})
        assert found == {name: read, "firms": len} and type(found[name]) is type(read)

    def test_what_has_a_value_of_its_own_may_not_be_emptied(self):
        use_language("en")
        with pytest.raises(ParameterError, match="pages is empty. Give it a value, or leave it out: then it is 6"):
            of_page(KNOWN, {"pages": ""})

    def test_a_rate_written_as_per_cent_is_asked_about(self):
        use_language("en")
        with pytest.raises(ParameterError, match=r"rate is 10, and that is 1000 %\. Did you mean 0\.10"):
            of_page(KNOWN, {"rate": 10})

    def test_a_whole_table_in_place_of_a_word(self):
        use_language("en")
        with pytest.raises(ParameterError, match="The parameter customer must be text"):
            of_page(KNOWN, {"customer": pd.DataFrame({"a": range(100)})})

    def test_a_number_of_an_account_is_looked_for_as_text(self):
        use_language("en")
        with pytest.raises(ParameterError, match="no account 219"):
            read_as_page(PAGES["account_plan"], customer=219)


class TestBackslashes:
    @pytest.mark.parametrize("lang", languages())
    @pytest.mark.parametrize("look", [one_file, one_folder])
    def test_a_path_whose_backslash_became_a_sign(self, look, lang):
        use_language(lang)
        with pytest.raises(DataError) as said:
            look("C:\new\table.xlsx")
        assert (
            r"C:\new\table.xlsx" in str(said.value)
            and "C:/new/table.xlsx" in str(said.value)
            and "\n" not in str(said.value)
        )

    def test_one_that_stands_as_typed_was_just_not_found(self):
        use_language("en")
        with pytest.raises(DataError, match="was not found"):
            one_file(r"C:\new\table.xlsx")
