"""Exercises of lesson 07: customer value and profitability."""

from functools import cache

import pandas as pd

from asiakkuus_lib import profitability
from asiakkuus_lib.errors import N_
from asiakkuus_lib.learn.kinds import integer, mapping, money, number, ordered, share, text
from asiakkuus_lib.learn.tasks import Mistake, Task
from asiakkuus_lib.locale import languages
from asiakkuus_lib.reading import course_data, labels, read_costs, read_transactions

CUTS = (0.70, 0.90)
RATE = 0.10
UNITS = {
    "€": ("euro", "euroa", "eur", "euros"),
    "reputation": ("maine",),
    "?": ("kysymysmerkki", "question mark"),
    "pcs": ("kpl", "kappale", "kappaletta", "pieces"),
    "time": ("aika",),
}


@cache
def _parts() -> pd.DataFrame:
    return profitability.customer_profit_parts(read_transactions().frame, read_costs().frame)


def _bank() -> pd.Series:
    return course_data("bank_base")["profit"]


def _peak() -> float:
    return float(profitability.whale_curve(_bank())["cum_profit"].max() / _bank().sum())


def _flows() -> list[int]:
    return course_data("reichheld_sasser_creditcard")["profit_usd"].tolist()


def _present_value(first: int = 0) -> float:
    return sum(flow / (1 + RATE) ** year for year, flow in enumerate(_flows(), start=first))


def _card() -> tuple[int, int, float]:
    return profitability.break_even_period(_flows()), sum(_flows()), _present_value()


def _classes(values: pd.Series, cuts: tuple[float, float] = CUTS) -> dict[str, int]:
    return {name: int(n) for name, n in profitability.abc_classes(values, cuts).value_counts().items()}


def _by_number() -> dict[str, int]:
    """The limits taken of the number of customers in place of the sales."""
    ends = [0, *(round(cut * len(_parts())) for cut in CUTS), len(_parts())]
    return {name: end - begin for name, begin, end in zip("ABC", ends, ends[1:], strict=False)}


def _dimension_names() -> dict[str, tuple[str, ...]]:
    return {key: tuple(labels("value_dimensions", lang=lang)[key] for lang in languages()) for key in _units()}


def _units() -> dict[str, str]:
    return labels("value_dimensions", "unit", lang="en")


TASKS = (
    Task(
        id="07.A1",
        kind=money(),
        expected=lambda: profitability.customer_value(50, 12, 3, 200, 150, 40, 0.6, 60),
        mistakes=(
            Mistake(
                answer=lambda: profitability.customer_value(50, 12, 3, 0, 150, 40, 0.6, 60),
                hint=N_("The recommendations are missing. They count as revenue, although somebody else pays."),
            ),
            Mistake(
                answer=lambda: profitability.customer_value(50, 12, 3, 200, 150, 40 / 3, 0.6, 60 / 3),
                hint=N_("Keeping in touch and service cost that much every year. How many years are there?"),
            ),
            Mistake(
                answer=lambda: profitability.customer_value(50, 12, 3, 200, 150, 40, 0, 60),
                hint=N_("The goods have not been paid for yet: they are a share of the sales."),
            ),
            Mistake(
                answer=lambda: profitability.customer_value(50, 12, 3, 200 * (1 - 0.6), 150, 40, 0.6, 60),
                hint=N_("You took the goods out of the recommendations too. They are already out of that sum."),
            ),
            Mistake(
                answer=lambda: profitability.customer_value(50, 12, 3, 200, 150, 40, 0.4, 60),
                hint=N_("You took 60 per cent for the margin. It is what the goods cost; the margin is what is left."),
            ),
            Mistake(
                answer=lambda: 50 * 12 * 3 * (1 - 60) + 200 - 150 - 3 * 40 - 3 * 60,
                hint=N_("You multiplied by 60. Sixty per cent is written 0.60, sixty hundredths."),
            ),
            Mistake(
                answer=lambda: profitability.customer_value(50, 12, 3, 200, 3 * 150, 40, 0.6, 60),
                hint=N_("A customer is won only once, not every year."),
            ),
        ),
        look_back=N_("One customer: on board every week"),
        praise=N_("26% of the sales is left. Without the recommendations it would be 15%."),
    ),
    Task(
        id="07.A2",
        kind=ordered(share(), number()),
        expected=lambda: (-0.8, 9.0),
        mistakes=(
            Mistake(
                answer=lambda: (0.8, 9.0),
                hint=N_("Both parts together must make a hundred per cent. Which sign do the others need?"),
            ),
            Mistake(
                answer=lambda: (-0.8, 1.8),
                hint=N_(
                    "The first is right. For the second, divide the share of the profit by the share of the customers."
                ),
            ),
            Mistake(
                answer=lambda: (-1.0, 9.0),
                hint=N_(
                    "The second is right. The first asks of all the others together, not of one of them on average."
                ),
            ),
            Mistake(
                answer=lambda: (0.8, 1.8),
                hint=N_(
                    "Both need work: the parts must make a hundred per cent, and the second is the share of the "
                    "profit divided by the share of the customers."
                ),
            ),
        ),
        look_back=N_("The whale curve: who makes the profit?"),
        praise=N_("And one of the others takes away, on average, as much as the average customer brings."),
    ),
    Task(
        id="07.A3",
        kind=ordered(share(), share()),
        expected=lambda: (float((_bank() < 0).mean()), _peak()),
        mistakes=(
            Mistake(
                answer=lambda: (float((_bank() <= 0).mean()), _peak()),
                hint=N_("You counted those at zero too. They make no profit, but no loss either."),
            ),
            Mistake(
                answer=lambda: (float((_bank() < 0).mean()), 1.0),
                hint=N_("The second is the end of the curve. Where is it at its highest?"),
            ),
            Mistake(
                answer=lambda: (float((_bank() < 0).mean()), float(_bank().max())),
                hint=N_("The second is the profit of the best single customer. Add the profit up along the line."),
            ),
        ),
        look_back=N_("A bank's customers: 25, 25 and 50"),
        praise=N_(
            "The peak is the profit that there would be without the losses. It is no promise: costs do not vanish."
        ),
    ),
    Task(
        id="07.A4",
        kind=number(0.001),
        expected=lambda: profitability.stobachoff_index(_bank()),
        mistakes=(
            Mistake(
                answer=lambda: 0.92,
                hint=N_(
                    "That is the area between the curve and the line. Divide it by the whole area under the curve."
                ),
            ),
            Mistake(
                answer=lambda: 1.42,
                hint=N_(
                    "That is the whole area under the curve. First take away what is under the line of equal customers."
                ),
            ),
            Mistake(
                answer=lambda: 0.5 / 1.42,
                hint=N_("That is the part that is left under the straight line. The index is the other part."),
            ),
            Mistake(
                answer=lambda: 0.875 / 1.375,
                hint=N_(
                    "Your triangle is too wide. Five of the group that brings returns bring none: where does "
                    "the curve stop climbing?"
                ),
            ),
            Mistake(
                answer=lambda: 1 - 0.5 / 1.8,
                hint=N_("You put the peak in place of the area. Draw the curve, and add up the area in three pieces."),
            ),
        ),
        look_back=N_("A bank's customers: 25, 25 and 50"),
        praise=N_(
            "Over a half: some customers carry others. But do not compare it with an index computed in another way."
        ),
    ),
    Task(
        id="07.A5",
        kind=ordered(integer(), integer(), money(0.01)),
        expected=_card,
        mistakes=(
            Mistake(
                answer=lambda: (_card()[0] + 1, *_card()[1:]),
                hint=N_("The first year of the list is year 0, not year 1."),
            ),
            Mistake(
                answer=lambda: (*_card()[:2], _present_value(first=1)),
                hint=N_("You discounted year 0 too. Its money is paid today."),
            ),
            Mistake(
                answer=lambda: (_card()[0], sum(_flows()[1:]), _card()[2]),
                hint=N_("The sum leaves out year 0, in which the customer was paid for."),
            ),
            Mistake(
                answer=lambda: (1, *_card()[1:]),
                hint=N_(
                    "In that year the profit of the year is above zero for the first time. The question is of the sum."
                ),
            ),
            Mistake(
                answer=lambda: (*_card()[:2], float(sum(_flows()))),
                hint=N_("The third is the plain sum. Money that comes later is worth less: divide each year's first."),
            ),
        ),
        look_back=N_("Why does profitability grow with time?"),
        praise=N_("A customer who leaves before that has only cost money. Chapter 8 goes on from here."),
    ),
    Task(
        id="07.A6",
        kind=mapping(integer()),
        expected=lambda: _classes(_parts()["sales"]),
        mistakes=(
            Mistake(
                answer=lambda: _classes(_parts()["sales"], (0.8, 0.95)),
                hint=N_("Those are the classes of the chapter. Put the limits of the task in place of 0.8 and 0.95."),
            ),
            Mistake(
                answer=lambda: _classes(_parts()["profit"]),
                hint=N_("You made the classes from profit. The task is of sales."),
            ),
            Mistake(
                answer=_by_number,
                hint=N_("You cut the line by the number of customers. The limits are of sales."),
            ),
            Mistake(
                when=lambda answer: isinstance(answer, pd.Series) and set(map(str, answer)) == set("ABC"),
                example=lambda: profitability.abc_classes(_parts()["sales"], CUTS),
                hint=N_("You have the class of each customer. Put `.value_counts().to_dict()` after it."),
            ),
        ),
        look_back=N_("Pareto and ABC: where do the sales come from?"),
        praise=N_("A third fewer A customers than with the usual limit: the limit is a decision, so write it down."),
    ),
    Task(
        id="07.A7",
        kind=mapping(text(names=UNITS), names=_dimension_names()),
        expected=_units,
        mistakes=(
            Mistake(
                answer=lambda: {**_units(), "competence": "reputation"},
                hint=N_("Reputation belongs to another dimension. What does the slide print for learning?"),
            ),
            Mistake(
                answer=lambda: {**_units(), "potential": "€"},
                hint=N_("What the customer may buy one day is no money yet. What does the slide print for it?"),
            ),
            Mistake(
                answer=lambda: {**_units(), "volume": "€"},
                hint=N_("Volume is how much is bought, not for how much."),
            ),
        ),
        look_back=N_("Value has six dimensions"),
        praise=N_("Two question marks are an honest answer. A number made up in their place would not be."),
    ),
)
