"""A number is read in the same way wherever people type one, and a slip is answered with what was meant."""

import pytest

from asiakkuus_lib.errors import ParameterError
from asiakkuus_lib.locale import use_language
from asiakkuus_lib.reading.form_cells import read_number
from asiakkuus_lib.reading.forms import FormColumn
from asiakkuus_lib.report.catalogue import find_report, reports
from asiakkuus_lib.report.parameters import read_parameters, settle
from asiakkuus_lib.spelling import most_alike

KNOWN = read_parameters("x: float = 1.0  # a number")
SCALE = FormColumn("x", "scale", True, {"fi": "x", "en": "x"}, low=-100, high=100)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("12", 12), ("1,5", 1.5), ("1.5", 1.5), ("-5", -5), ("\N{MINUS SIGN}5", -5), ("\N{EN DASH}5", -5), ("+5", 5),
        (" 7 ", 7), ("\N{NO-BREAK SPACE}7", 7), ("\N{NARROW NO-BREAK SPACE}7", 7), ("\N{THIN SPACE}7\N{FIGURE SPACE}", 7),
    ],
)  # fmt: skip
def test_in_a_parameter_as_in_a_cell(typed, number):
    assert settle(KNOWN, {"x": typed}) == {"x": number}
    assert read_number(SCALE, typed) == number


@pytest.mark.parametrize("typed", ["five", "1,2,3", "1 to 2", "--5", "5-"])
def test_what_is_no_number_is_none_in_either(typed):
    with pytest.raises(ParameterError):
        settle(KNOWN, {"x": typed})
    assert read_number(SCALE, typed) is None


def slips(name: str) -> list[str]:
    """A letter left out, doubled, and swapped with the next, in the middle of a name."""
    at = len(name) // 2
    return [name[:at] + name[at + 1 :], name[:at] + name[at - 1 :], name[: at - 1] + name[at] + name[at - 1] + name[at + 1 :]]


LONG = sorted({name for report in reports("en").values() for name in report.parameters if len(name) > 4})


@pytest.mark.parametrize("name", LONG)
def test_a_slip_in_the_name_of_a_parameter_is_answered_with_it(name):
    use_language("en")
    report = next(report for report in reports("en").values() if name in report.parameters)
    for slip in set(slips(name)) - set(report.parameters):
        with pytest.raises(ParameterError, match=f"Did you mean {name}"):
            settle(report.parameters, {slip: "1"})


@pytest.mark.parametrize("name", sorted(reports("en")))
def test_a_slip_in_the_name_of_a_report_too(name):
    use_language("en")
    for slip in set(slips(name)) - set(reports("en")):
        with pytest.raises(ParameterError, match=f"Did you mean {name}"):
            find_report(slip, "en")


def test_nothing_is_suggested_for_what_is_like_nothing():
    assert most_alike("xyzzy", LONG) == "" == most_alike("x", [])
