"""A case that compares its last period with the ones before it, and what the periods are called."""

from functools import cached_property

import pandas as pd

from asiakkuus_lib import grouping, profitability, yardsticks
from asiakkuus_lib.locale import both
from asiakkuus_lib.report import Case
from asiakkuus_lib.show import date, number

YEAR = 365


class PeriodCase(Case):
    """Purchases, and periods of `compare_days` that end on the reference date, one before the other.

    Examples
    --------
    >>> from asiakkuus_lib.report.reading_parameters import READING
    >>> given = {"data_path": "", **{name: parameter.default for name, parameter in READING.items()}}
    >>> case = PeriodCase.read({**given, "compare_days": 365})
    >>> [str(day.date()) for day in case.ends(1)], case.covers(2), case.covers(3)
    (['2024-01-01', '2025-01-01'], True, False)
    """

    @property
    def period_length(self) -> pd.DateOffset:
        """The period that is compared with the one before it: 365 days are a year, leap years too."""
        days = self.parameters["compare_days"]
        return pd.DateOffset(years=1) if days == YEAR else pd.DateOffset(days=days)

    def ends(self, back: int) -> tuple[pd.Timestamp, pd.Timestamp]:
        """First day of a period and the day after its last: the last one, or so many before it."""
        return self.reference - (back + 1) * self.period_length, self.reference - back * self.period_length

    def covers(self, back: int) -> bool:
        """Whether the data has the whole of a period."""
        return self.holds(self.ends(back)[0])

    @cached_property
    def customers(self) -> pd.DataFrame:
        """Everybody who has bought, or is in the register: as from `grouping.customer_table`."""
        names = self.inputs["register"].frame if "register" in self.inputs else None
        return grouping.customer_table(self.transactions.relation, self.reference, names)

    def bought_in(self, back: int) -> pd.Series:
        """On how many days each customer bought in a period: who did on any is a buyer, even if all was returned."""
        found = yardsticks.purchase_days(self.transactions.relation, *self.ends(back))
        return found.reindex(self.customers.index, fill_value=0)

    def sales_in(self, back: int) -> pd.Series:
        """What each customer brought in a period, net of returns; nothing is 0."""
        found = profitability.sales_between(self.transactions.relation, *self.ends(back))
        return found.reindex(self.customers.index, fill_value=0.0)


def period_name(case: PeriodCase, back: int = 0) -> str:
    """A period in words: the year, where it is one."""
    begin, end = case.ends(back)
    last = end - pd.Timedelta(days=1)
    year = begin.is_year_start and last.is_year_end and begin.year == last.year
    return str(begin.year) if year else f"{date(begin)}–{date(last)}"


def when(case: PeriodCase, back: int = 0) -> tuple[str, str]:
    """A period within a sentence, as in "in 2024" and "of 2024"; the last one, where it is no year, without its days."""
    name = period_name(case, back)
    if back or name.isdigit():
        return during(name)
    if case.parameters["compare_days"] == YEAR:
        return (both(fi="viimeisten 12 kuukauden aikana", en="in the last 12 months").said(),
                both(fi="viimeisten 12 kuukauden", en="of the last 12 months").said())  # fmt: skip
    days = case.parameters["compare_days"]
    return (both(fi="viimeisten {n} päivän aikana", en="in the last {n} days").format(n=number(days)),
            both(fi="viimeisten {n} päivän", en="of the last {n} days").format(n=number(days)))  # fmt: skip


def during(period: str) -> tuple[str, str]:
    """A period by its name within a sentence, as in "in 2024" and "of 2024".

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en"); during("2024")
    ('in 2024', 'of 2024')
    """
    if period.isdigit():
        return both(fi="vuonna {p}", en="in {p}").format(p=period), both(fi="vuoden {p}", en="of {p}").format(p=period)
    return both(fi="jaksolla {p}", en="in the period {p}").format(p=period), both(fi="jakson {p}", en="of the period {p}").format(p=period)
