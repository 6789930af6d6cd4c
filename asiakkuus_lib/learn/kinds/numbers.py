"""Numbers: plain, shares, money, whole numbers."""

import math
import re
from decimal import Decimal

import numpy as np
import pandas as pd

from asiakkuus_lib.errors import N_
from asiakkuus_lib.learn.kinds.base import Kind, Outcome, wrong_type
from asiakkuus_lib.learn.reading import LONGEST_NUMBER, Reading, read_numbers, unwrap
from asiakkuus_lib.learn.state import State

NEAR = 0.02  # a difference of this size, relative to the answer, is called a matter of rounding
SCALES = (10.0, 100.0, 1000.0, 1_000_000.0)


def number(tolerance: float = 0.005, unit: str = "") -> Kind:
    """A plain number; with a unit, another one written beside it is told.

    Examples
    --------
    >>> number(0.01)(6.67, "6,67").state.value, number(0.01)(6.67, 667).state.value
    ('correct', 'close')
    >>> [number(unit="minutes")(33, answer).state.value for answer in (33, "33 min", "33 h", "33 %")]
    ['correct', 'correct', 'wrong_type', 'wrong_type']
    """
    return Kind("number", N_("a number"), compare_number, tolerance, unit=unit)


def share(tolerance: float = 0.0005) -> Kind:
    """A share: the expected answer is a fraction, and 0.129, 12.9 and "12,9 %" all count.

    Examples
    --------
    >>> [share()(0.129, answer).state.value for answer in (0.129, 12.9, "12,9 %", "0,129 %")]
    ['correct', 'correct', 'correct', 'close']
    """
    return Kind("share", N_("a share, as per cent or as a decimal number"), compare_share, tolerance)


def money(tolerance: float = 0.005) -> Kind:
    """A sum of money.

    Examples
    --------
    >>> money()(1234.5, "1 234,50 €").state.value
    'correct'
    """
    return Kind("money", N_("a sum of money"), compare_number, tolerance)


def integer() -> Kind:
    """A whole number.

    Examples
    --------
    >>> integer()(89, "89 days").state.value, integer()(89, 90).state.value
    ('correct', 'close')
    """
    return Kind("integer", N_("a whole number"), compare_integer)


def compare_number(kind: Kind, expected: float, answer: object) -> Outcome:
    """Compare numbers within the tolerance."""
    meant, readings = [], read_numbers(answer)
    for reading in readings:
        if reading.percent:
            meant.append(reading.value / 100)
        if not reading.percent or abs(expected) > 1:  # "36 %" may well answer "how many per cent"
            meant.append(reading.value)
    outcome = _verdict(kind, expected, answer, meant)
    if outcome.correct and kind.unit and any(one.percent or one.unit not in ("", kind.unit) for one in readings):
        message = N_("The number fits, but not what is written beside it. What is asked for: {unit}.")
        return Outcome(State.WRONG_TYPE, message, {"unit": kind.unit}, outcome.read)
    return outcome


def compare_share(kind: Kind, expected: float, answer: object) -> Outcome:
    """Compare shares: a number without a % sign may be a fraction or per cent."""
    readings = read_numbers(answer)
    meant = [value for reading in readings for value in _as_share(reading)]
    outcome = _verdict(kind, expected, answer, meant)
    if outcome.state in {State.WRONG, State.CLOSE} and any(_coarse(expected, one) for one in readings):
        message = N_("Right direction. Give the answer to one more decimal.")
        return Outcome(State.CLOSE, message, read=outcome.read)
    if outcome.state is State.WRONG and any(_upside_down(expected, one) for one in readings):
        return Outcome(State.CLOSE, N_("Give a share, not a count."), read=outcome.read)
    return outcome


def _coarse(expected: float, reading: Reading) -> bool:
    """Whether the right share, rounded to as many decimals as were given, is what was given.

    Examples
    --------
    >>> [_coarse(0.027, Reading(*one)) for one in ((0.03,), (3.0,), (3.0, True), (0.02,), (0.0,), (0.1,))]
    [True, True, True, False, False, False]
    """
    for value in _as_share(reading):
        if value and math.isfinite(value):
            decimals = -int(Decimal(repr(value)).normalize().as_tuple().exponent)
            if round(expected, max(2, decimals)) == value:  # whole per cents at the coarsest
                return True
    return False


def _upside_down(expected: float, reading: Reading) -> bool:
    """Whether the answer is n where one in n is right."""
    whole = not reading.percent and 2 <= reading.value < math.inf
    return whole and abs(1 / reading.value - expected) <= 0.01 * expected


def compare_integer(kind: Kind, expected: int, answer: object) -> Outcome:
    """Compare whole numbers; one off is close."""
    meant = [reading.value for reading in read_numbers(answer) if not reading.percent]
    outcome = _verdict(kind, expected, answer, meant)
    if outcome.state in {State.WRONG, State.CLOSE} and any(abs(value - expected) < 1 for value in meant):
        message = N_("The size is right, but the answer is a whole number: think which way to round.")
        return Outcome(State.CLOSE, message, read=outcome.read)
    if outcome.state in {State.WRONG, State.CLOSE} and any(abs(value - expected) == 1 for value in meant):
        message = N_("You are one off. Check whether the first or the last one is counted in.")
        return Outcome(State.CLOSE, message, read=outcome.read)
    if outcome.state is State.CLOSE and outcome.message == ROUNDING:
        return Outcome(State.WRONG, read=outcome.read)  # a count that is two per cent off is not rounding
    return outcome


def _as_share(reading: Reading) -> tuple[float, ...]:
    return (reading.value / 100,) if reading.percent else (reading.value, reading.value / 100)


def _verdict(kind: Kind, expected: float, answer: object, meant: list[float]) -> Outcome:
    if not meant:
        return _decimal_comma(kind, answer) or _not_counted(kind, answer) or _quoted(answer) or wrong_type(kind, answer)
    if math.isnan(meant[0]):
        return Outcome(State.WRONG_TYPE, NOTHING_COUNTED)
    if not math.isfinite(meant[0]):
        return wrong_type(kind, float(meant[0]))
    expected = float(expected)
    tolerance = max(kind.tolerance, 1e-9 * max(1.0, abs(expected)))
    nearest = min(meant, key=lambda value: abs(value - expected))
    if abs(nearest - expected) <= tolerance:
        return Outcome(State.CORRECT, read=nearest)
    message = next((found for value in meant if (found := _near_miss(kind, expected, value))), "")
    return Outcome(State.CLOSE if message else State.WRONG, message, read=meant[0])


SEPARATE = N_("Python read separate numbers: it takes the comma as a separator. Write a decimal point.")
QUOTED = N_("A calculation in quotation marks is text to Python. Take the quotation marks away.")
NOT_COUNTED = N_(
    "What came is a column of values, each True or False. What is wanted: {wanted}. "
    "Add .sum() at the end: it counts the True ones. A calculation goes in brackets first: (…).sum()."
)
NOT_YET_A_SHARE = N_(
    "What came is a column of values, each True or False. What is wanted: {wanted}. "
    "Add .mean() at the end: it gives the share of the True ones. A calculation goes in brackets first: (…).mean()."
)
NOTHING_COUNTED = N_(
    "What came is a missing value. Usually the calculation then had no rows, because the condition holds on none of "
    "them. Look at what the values of the column are, and how they are spelled."
)
ROUNDING = N_("You are very near. Keep all the decimals until the last step and round only the result.")


def _near_miss(kind: Kind, expected: float, value: float) -> str:
    """What kind of thing is off, if one such thing explains the whole difference."""
    slack = max(kind.tolerance, 0.001 * abs(expected))
    if abs(value - expected) <= max(4 * kind.tolerance, NEAR * abs(expected)):
        return ROUNDING
    if expected and abs(value + expected) <= slack:
        return N_("The size is right, but the sign is not: think which way the change goes.")
    for scale in SCALES if abs(expected) > slack else ():
        if abs(value / scale - expected) <= slack or abs(value * scale - expected) <= slack:
            if kind.name == "share":
                return N_("The digits are right. Check whether you mean per cent or a share of one.")
            return N_("The digits are right, but the size is not: check the unit and the decimal point.")
    return ""


def _not_counted(kind: Kind, answer: object) -> Outcome | None:
    """A column of True and False where a number of things is asked for, or their share."""
    if isinstance(answer, (pd.Series, np.ndarray)) and pd.api.types.is_bool_dtype(answer):
        message = NOT_YET_A_SHARE if kind.name == "share" else NOT_COUNTED
        return Outcome(State.WRONG_TYPE, message, {"wanted": kind.wanted})
    return None


def _quoted(answer: object) -> Outcome | None:
    """A calculation that was put in quotation marks."""
    answer = unwrap(answer)
    calculation = r"[\d.,()\s]+(?:[-+*/:][\d.,()\s]+)+|[a-z_]\w*(?:\.[a-z_]\w*)+(?:\(\))?"
    if isinstance(answer, str) and re.fullmatch(calculation, answer[:LONGEST_NUMBER]):
        return Outcome(State.WRONG_TYPE, QUOTED)
    return None


def _decimal_comma(kind: Kind, answer: object) -> Outcome | None:
    """A number typed with a decimal comma is, to Python, two numbers; in a calculation, more of them."""
    answer = unwrap(answer)
    if isinstance(answer, tuple) and 2 <= len(answer) <= 20 and all(type(item) in {int, float} for item in answer):
        return Outcome(State.WRONG_TYPE, SEPARATE)
    return None
