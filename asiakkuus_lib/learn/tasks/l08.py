"""Exercises of lesson 08: customer lifetime value and retention."""

from functools import cache
from numbers import Real

import pandas as pd

from asiakkuus_lib import clv, retention
from asiakkuus_lib.errors import N_
from asiakkuus_lib.learn.kinds import integer, number, ordered, share
from asiakkuus_lib.learn.tasks import Mistake, Task
from asiakkuus_lib.reading import course_data

RATE = 0.10
BEFORE, AFTER = 0.15, 0.10
KEPT, YEARS = 0.75, 10
RULE_OF_THUMB = 5


@cache
def _slide() -> pd.DataFrame:
    """The slide's table as it is in the course data, years 1 to 4 in columns."""
    table = course_data("clv_table").set_index("row").filter(like="year_").fillna(0.0)
    return table.set_axis(range(1, 5), axis="columns")


def _margins() -> list[float]:
    return _slide().loc["net_contribution"].tolist()


def _present(timing: str = "start") -> pd.Series:
    return pd.Series(_margins()) / clv.discount_divisors(4, RATE, timing)


def _cumulative(timing: str = "start") -> list[int]:
    return [round(value) for value in _present(timing).cumsum()]


def _rounded_sum() -> int:
    return int(_present().round().sum())


def _lost() -> tuple[int, int, int]:
    cells = (("net_contribution", 2), ("retention_cost", 2), ("present_value", 1))
    return tuple(int(_slide().loc[row, year]) for row, year in cells)


def _at(answer: object, place: int, of: int) -> float:
    """The number in one place of a list of so many, or no number at all."""
    found = answer[place] if isinstance(answer, list | tuple) and len(answer) == of else None
    return float(found) if isinstance(found, Real) else float("nan")


def _end() -> float:
    return clv.clv(_margins(), RATE, "end")


TASKS = (
    Task(
        id="08.A1",
        kind=ordered(integer()),
        expected=_cumulative,
        mistakes=(
            Mistake(
                answer=lambda: [round(value) for value in _present()],
                hint=N_(
                    "Those are the present values of single years. Cumulative CLV adds each to the years before it."
                ),
            ),
            Mistake(
                answer=lambda: [round(value) for value in pd.Series(_margins()).cumsum()],
                hint=N_("You added the margins as they are. Divide each by its discount divisor first."),
            ),
            Mistake(
                answer=lambda: _cumulative("end"),
                hint=N_("You discounted the first year too. On the slide its divisor is one."),
            ),
            Mistake(
                answer=lambda: [int(value) for value in _present().round().cumsum()],
                hint=N_("You added rounded numbers. Keep the decimals until the end and round only the sums."),
            ),
        ),
        look_back=N_("A table with holes in it"),
        praise=N_("Each number is the answer to a question: what is the customer worth if the relationship ends here?"),
    ),
    Task(
        id="08.A2",
        kind=ordered(integer()),
        expected=_lost,
        mistakes=(
            Mistake(
                answer=lambda: (
                    int(_slide().loc["revenue", 2] - _slide().loc["variable_costs", 2]),
                    0,
                    int(_slide().loc["present_value", 1]),
                ),
                hint=N_(
                    "Without a retention cost, the present value printed for the second year would be larger. "
                    "Work back from it: multiply it by the divisor."
                ),
            ),
            Mistake(
                when=lambda value: _at(value, 0, 3) == _slide().loc["present_value", 2],
                example=lambda: (int(_slide().loc["present_value", 2]), *_lost()[1:]),
                hint=N_("The first of the three is the margin, not its present value. Undo the discounting."),
            ),
            Mistake(
                when=lambda value: _at(value, 0, 3) == _slide().loc["net_contribution", 2] + 1,
                example=lambda: (_lost()[0] + 1, *_lost()[1:]),
                hint=N_(
                    "501 would show as 455 in today's money too, but then the cumulative value of the third year would "
                    "be 1,384, and the slide has 1,383."
                ),
            ),
            Mistake(
                when=lambda value: _at(value, 2, 3) == round(_margins()[0] / (1 + RATE)),
                example=lambda: (*_lost()[:2], round(_margins()[0] / (1 + RATE))),
                hint=N_("You discounted the first year. On the slide its divisor is one."),
            ),
        ),
        look_back=N_("A table with holes in it"),
        praise=N_("The table checks itself: every lost number has two or three neighbours that give it away."),
    ),
    Task(
        id="08.A3",
        kind=integer(),
        expected=_rounded_sum,
        mistakes=(
            Mistake(
                answer=lambda: _cumulative()[-1],
                hint=N_("That is the slide's last number. Add up the four present values as they are printed."),
            ),
            Mistake(
                answer=lambda: int(sum(_margins())),
                hint=N_("That is the sum of the margins. Add up the row of present values."),
            ),
            Mistake(
                answer=lambda: int(_present().round()[:3].sum()),
                hint=N_("A year is missing. There are four present values in the row."),
            ),
        ),
        look_back=N_("A table with holes in it"),
        praise=N_("So the slide added first and rounded last. That is how it should be done, in Excel too."),
    ),
    Task(
        id="08.A4",
        kind=number(0.01),
        expected=_end,
        mistakes=(
            Mistake(
                answer=lambda: clv.clv(_margins(), RATE),
                hint=N_('That is the slide\'s timing: the money comes at the start of the year. Write "end".'),
            ),
            Mistake(
                answer=lambda: clv.clv(_margins(), RATE) * (1 - RATE),
                hint=N_("Taking off a tenth is not the same as dividing by one and a tenth."),
            ),
            Mistake(
                answer=lambda: float(sum(_margins()) / (1 + RATE)),
                hint=N_("Each year has its own divisor: the further away the money, the larger."),
            ),
            Mistake(
                answer=lambda: clv.clv(_margins(), RATE) * (1 + RATE),
                hint=N_("Money that comes later is worth less today, not more."),
            ),
        ),
        look_back=N_("When does the money come?"),
        praise=N_("Nothing about the customer changed. Whoever compares two CLVs must ask for the timing first."),
    ),
    Task(
        id="08.A5",
        kind=ordered(number(0.005), share(0.0005)),
        expected=lambda: (retention.customer_life(KEPT), retention.retention_for_life(YEARS)),
        mistakes=(
            Mistake(
                when=lambda value: abs(_at(value, 0, 2) - 1 / KEPT) < 0.01,
                example=lambda: (1 / KEPT, retention.retention_for_life(YEARS)),
                hint=N_("You divided one by the retention. Divide by the churn: one less the retention."),
            ),
            Mistake(
                when=lambda value: abs(_at(value, 1, 2) - 1 / YEARS) < 0.001,
                example=lambda: (retention.customer_life(KEPT), 1 / YEARS),
                hint=N_("The second is the churn. What is asked is the retention, those who stay."),
            ),
            Mistake(
                when=lambda value: abs(_at(value, 0, 2) - retention.half_life(1 - KEPT)) < 0.01,
                example=lambda: (retention.half_life(1 - KEPT), retention.retention_for_life(YEARS)),
                hint=N_("That is the time in which half have left. The mean life is longer: a few stay very long."),
            ),
        ),
        look_back=N_("How long does a customer stay?"),
        praise=N_("The same formula in both directions. It holds only if churn is the same every year."),
    ),
    Task(
        id="08.A6",
        kind=number(0.005),
        expected=lambda: clv.profit_ratio(BEFORE, AFTER),
        mistakes=(
            Mistake(
                answer=lambda: (1 - AFTER) / (1 - BEFORE),
                hint=N_("You compared the retention rates. Compare the lengths of life that follow from them."),
            ),
            Mistake(
                answer=lambda: AFTER / BEFORE,
                hint=N_("Upside down: the life grows longer, so the ratio is above one."),
            ),
            Mistake(
                answer=lambda: 2.0,
                hint=N_("That is what the slide claims of profit. Work out the two lives and divide."),
            ),
            Mistake(
                answer=lambda: retention.customer_life(1 - AFTER) - retention.customer_life(1 - BEFORE),
                hint=N_("That is how many years longer the life is. How many times as long is it?"),
            ),
        ),
        look_back=N_("Does the profit double?"),
        praise=N_("Half as much again. Whoever says double has something else in mind as well. What?"),
    ),
    Task(
        id="08.A7",
        kind=number(0.001),
        expected=lambda: clv.acquisition_for_ratio(2.0, BEFORE, AFTER),
        mistakes=(
            Mistake(
                answer=lambda: retention.customer_life(1 - BEFORE),
                hint=N_(
                    "With that cost A, the customer at fifteen per cent is worth nothing at all. "
                    "Look for the cost with which 10 − A is twice 6.667 − A."
                ),
            ),
            Mistake(
                answer=lambda: clv.acquisition_for_ratio(2.0, BEFORE, AFTER, discount_rate=RATE),
                hint=N_("You discounted. In this task the discount rate is zero."),
            ),
            Mistake(
                answer=lambda: retention.customer_life(1 - AFTER) / 2,
                hint=N_("You halved the longer life. Write the equation: the later value is twice the earlier."),
            ),
        ),
        look_back=N_("Does the profit double?"),
        praise=N_(
            "Where winning a customer costs a third of a ten-year life, the slide is right. Is it so in your trade?"
        ),
    ),
    Task(
        id="08.A8",
        kind=share(0.0005),
        expected=lambda: clv.growth_for_ratio(2.0, BEFORE, AFTER, RATE),
        mistakes=(
            Mistake(
                answer=lambda: clv.growth_for_ratio(2.0, BEFORE, AFTER, 0.0),
                hint=N_("That is enough without discounting. The later money is now divided by more each year."),
            ),
            Mistake(
                answer=lambda: clv.growth_for_ratio(2.0, BEFORE, AFTER, 0.0) + RATE,
                hint=N_("Growth and interest do not add up: they multiply, year by year."),
            ),
            Mistake(
                answer=lambda: 1 + clv.growth_for_ratio(2.0, BEFORE, AFTER, RATE),
                hint=N_("That is the factor of growth. Take one away from it to get the growth."),
            ),
        ),
        look_back=N_("Does the profit double?"),
        praise=N_("Every year, for ever. Few customers grow so, and none for twenty years."),
    ),
    Task(
        id="08.A9",
        kind=number(0.005),
        expected=lambda: float(_slide().loc["acquisition_cost"].sum() / _slide().loc["retention_cost"].loc[2:].mean()),
        mistakes=(
            Mistake(
                answer=lambda: float(_slide().loc["acquisition_cost"].sum() / _slide().loc["retention_cost"].mean()),
                hint=N_("You divided by four years, but there are retention costs in three."),
            ),
            Mistake(
                answer=lambda: float(_slide().loc["acquisition_cost"].sum() / _slide().loc["retention_cost"].sum()),
                hint=N_("You compared one acquisition with the retention of all years together. Use the average year."),
            ),
            Mistake(
                answer=lambda: float(
                    _slide().loc["retention_cost"].loc[2:].mean() / _slide().loc["acquisition_cost"].sum()
                ),
                hint=N_("Upside down: acquisition is first in the question, so it is divided by retention."),
            ),
            Mistake(
                answer=lambda: float(RULE_OF_THUMB),
                hint=N_("That is the rule of thumb of another lecture. Work out what the table says."),
            ),
        ),
        look_back=N_("What does keeping cost?"),
        praise=N_(
            "The rule speaks of selling one unit, the table of keeping a customer for a year. The two numbers measure "
            "different things, so neither refutes the other."
        ),
    ),
)
