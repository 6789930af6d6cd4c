"""Exercises of lesson 06: RFM. Every expected answer is computed from the course's own data."""

from collections.abc import Iterable
from functools import cache
from numbers import Real

import pandas as pd

from asiakkuus_lib import rfm
from asiakkuus_lib.errors import N_
from asiakkuus_lib.learn.kinds import code, integer, mapping, money, share, table, text
from asiakkuus_lib.learn.tasks import Mistake, Task
from asiakkuus_lib.locale import languages
from asiakkuus_lib.reading import labels, read_transactions

AS_OF = "2026-01-01"
EARLIER = "2025-10-03"  # 90 days before
RECENCY_OF = "A00615"
CODE_OF = "A00983"
TABLE_OF = ("A03463", "A03508", "A00983")
MARGIN, CALL_COST = 0.30, 6.0


@cache
def _purchases() -> pd.DataFrame:
    return read_transactions().frame


@cache
def _customers(as_of: str = AS_OF) -> pd.DataFrame:
    return rfm.rfm_table(_purchases(), as_of)


@cache
def _scores(as_of: str = AS_OF) -> pd.DataFrame:
    return rfm.rfm_scores(_customers(as_of), rfm.rfm_thresholds(_customers(as_of)))


@cache
def _segments(as_of: str = AS_OF, newcomers: bool = True) -> pd.Series:
    age = _customers(as_of)["age"] if newcomers else None
    return rfm.rfm_segments(_scores(as_of), 5, age)


def _recency() -> int:
    return int(_customers().loc[RECENCY_OF, "recency"])


def _table() -> pd.DataFrame:
    return _customers().loc[list(TABLE_OF), ["recency", "frequency", "monetary"]]


def _age_at_last() -> pd.DataFrame:
    """The purchase models' recency in place of RFM's."""
    both = _customers().loc[list(TABLE_OF)]
    return _table().assign(recency=both["age"] - both["recency"])


def _rows_counted() -> pd.DataFrame:
    rows = _purchases().groupby("customer_id").size()
    return _table().assign(frequency=rows[list(TABLE_OF)])


def _code() -> str:
    return str(_scores().loc[CODE_OF, "code"])


def _code_with_r_upside_down() -> str:
    r, f, m = _scores().loc[CODE_OF, ["R", "F", "M"]]
    return f"{6 - r}{f}{m}"


def _counts(newcomers: bool = True) -> dict[str, int]:
    counts = _segments(newcomers=newcomers).value_counts()
    return {segment: int(counts.get(segment, 0)) for segment in rfm.SEGMENTS if counts.get(segment, 0)}


def _rows_by_segment() -> dict[str, int]:
    rows = _purchases()["customer_id"].map(_segments()).value_counts()
    return {segment: int(rows.get(segment, 0)) for segment in _counts()}


def _sum(values: Iterable[object]) -> float:
    """Sum of those that are numbers."""
    return sum(value for value in values if isinstance(value, Real))


def _names(table: str) -> dict[str, tuple[str, ...]]:
    """Names in every language, so that an answer in any of them counts."""
    return {key: tuple(labels(table, lang=lang)[key] for lang in languages()) for key in labels(table, lang="en")}


def _group(by: str = "money") -> str:
    best = _purchases()[_purchases()["customer_id"].map(_segments()) == "best"]
    groups = best.groupby("product_group")
    measures = {
        "money": groups["amount"].sum,
        "rows": groups.size,
        "buyers": groups["customer_id"].nunique,
    }
    return str(measures[by]().idxmax())


def _changed(before: str = EARLIER, after: str = AS_OF) -> int:
    return len(rfm.segment_changes(_segments(before), _segments(after)))


def _changed_with_newcomers() -> int:
    return _changed() + len(_segments().index.difference(_segments(EARLIER).index))


def _silent() -> pd.DataFrame:
    return _customers()[_segments() == "cannot_lose"]


def _visit() -> float:
    """Median money of one purchase day in the segment to be called."""
    return float((_silent()["monetary"] / _silent()["frequency"]).median())


TASKS = (
    Task(
        id="06.A1",
        kind=integer(),
        expected=_recency,
        mistakes=(
            Mistake(
                answer=lambda: int(_customers().loc[RECENCY_OF, "age"]),
                hint=N_("That many days have passed since the first purchase. Recency looks at the last one."),
            ),
            Mistake(
                answer=lambda: _recency() - 1,
                hint=N_("You counted to the last day of December. The reference date is 1 January 2026."),
            ),
            Mistake(
                answer=lambda: int(_customers().loc[RECENCY_OF, "age"]) - _recency(),
                hint=N_(
                    "That is the time from the first purchase to the last, which purchase models call recency. "
                    "In RFM, recency runs from the last purchase to the reference date."
                ),
            ),
            Mistake(
                when=lambda value: isinstance(value, Real) and value < 0,
                example=lambda: -_recency(),
                hint=N_("The days have come out negative. Subtract the last purchase from the reference date."),
            ),
        ),
        look_back=N_("One customer, three numbers"),
        praise=N_("Over a year and a half of silence. You know how long, but not yet why."),
    ),
    Task(
        id="06.A2",
        kind=table(columns={"recency": integer(), "frequency": integer(), "monetary": money()}),
        expected=_table,
        mistakes=(
            Mistake(
                answer=_rows_counted,
                hint=N_("You counted receipt lines. Frequency counts days: a lunch and a ticket on one day are one."),
            ),
            Mistake(
                answer=lambda: _table().assign(recency=lambda table: table["recency"] - 1),
                hint=N_("You counted to the last day of December. The reference date is 1 January 2026."),
            ),
            Mistake(
                answer=_age_at_last,
                hint=N_(
                    "Your recency is the time from the first purchase to the last. "
                    "In RFM it runs from the last purchase to the reference date."
                ),
            ),
        ),
        look_back=N_("One customer, three numbers"),
        praise=N_("Two of the three are twins in these figures. Did you notice which?"),
    ),
    Task(
        id="06.A3",
        kind=code("RFM"),
        expected=_code,
        mistakes=(
            Mistake(
                answer=_code_with_r_upside_down,
                hint=N_("Recency is upside down: few days since the last purchase mean a high score, not a low one."),
            ),
            Mistake(
                answer=lambda: "".join(str(_scores().loc[CODE_OF, letter]) for letter in "FMR"),
                hint=N_("The digits are right but in another order. The order is R, F, M."),
            ),
        ),
        look_back=N_("From numbers to scores"),
        praise=N_("Four trips, nearly two years of silence and back again: the score shows only the present."),
    ),
    Task(
        id="06.A4",
        kind=mapping(integer(), names=_names("rfm_segments")),
        expected=_counts,
        mistakes=(
            Mistake(
                answer=lambda: _counts(newcomers=False),
                hint=N_(
                    "The newly arrived are missing: give the ages of the customers too. "
                    "A customer who came last week has not had time to buy often."
                ),
            ),
            Mistake(
                when=lambda value: isinstance(value, dict) and _sum(value.values()) == len(_purchases()),
                example=_rows_by_segment,
                hint=N_("You counted receipt lines. Count each customer once."),
            ),
        ),
        look_back=N_("From scores to segments"),
        praise=N_("The sum is the number of all customers: nobody fell between two segments."),
    ),
    Task(
        id="06.A5",
        kind=text(names=_names("product_groups")),
        expected=_group,
        mistakes=(
            Mistake(
                answer=lambda: _group(by="rows"),
                hint=N_("That group has the most receipt lines. Look at where the money goes."),
            ),
            Mistake(
                answer=lambda: _group(by="buyers"),
                hint=N_("Most of the best customers buy from that group, but for small sums. Look at the money."),
            ),
        ),
        look_back=N_("What do they buy?"),
        praise=N_("P shows what R, F and M hide: most of the money of the best does not come from holidays."),
    ),
    Task(
        id="06.A6",
        kind=integer(),
        expected=_changed,
        mistakes=(
            Mistake(
                answer=_changed_with_newcomers,
                hint=N_(
                    "You also counted those who were not customers yet on the earlier day. "
                    "Only somebody who had a segment can change it."
                ),
            ),
            Mistake(
                answer=lambda: len(_segments(EARLIER)),
                hint=N_("That is everybody who was compared. How many of them changed?"),
            ),
            Mistake(
                answer=lambda: len(_segments().index.intersection(_segments(EARLIER).index)) - _changed(),
                hint=N_("That many stayed where they were. The question is how many moved."),
            ),
        ),
        look_back=N_("How firm is the result?"),
        praise=N_("Nearly one in five in a quarter. A segment is a snapshot, so date it."),
    ),
    Task(
        id="06.A7",
        kind=share(0.0005),
        expected=lambda: CALL_COST / (MARGIN * _visit()),
        mistakes=(
            Mistake(
                answer=lambda: CALL_COST / (MARGIN * float(_silent()["monetary"].median())),
                hint=N_("That is what a customer bought in three years. Suppose one purchase, not all of them again."),
            ),
            Mistake(
                answer=lambda: CALL_COST / _visit(),
                hint=N_("You compared the call with the sales. The firm keeps only the margin of them."),
            ),
            Mistake(
                answer=lambda: CALL_COST / _visit() * MARGIN,
                hint=N_("Brackets are missing: divide by the whole product of margin and purchase."),
            ),
            Mistake(
                answer=lambda: MARGIN * _visit() / CALL_COST,
                hint=N_("The division is upside down: how large a part of the margin does one call cost?"),
            ),
        ),
        look_back=N_("Whom should we call?"),
        praise=N_(
            "More than one in six is a lot to ask of one call. Begin with those who bought the most at a time: "
            "for them a lower rate is enough."
        ),
    ),
)
