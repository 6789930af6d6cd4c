"""Is the data good enough for the question? A verdict in words, with the counts behind it.

The limits are the author's completion: the sources say what is computed, not from how much.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

import duckdb

from asiakkuus_lib.advice import Setting
from asiakkuus_lib.errors import N_
from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.reading.privacy import EMAIL
from asiakkuus_lib.reading.read import Transactions
from asiakkuus_lib.reading.sql import text

FIT, WITH_CARE, UNFIT = "fit", "with_care", "unfit"
RFM, CLV = "rfm", "clv"

_VERDICTS = {
    (RFM, FIT): N_("Fit for RFM."),
    (RFM, WITH_CARE): N_("Fit for RFM with care:"),
    (RFM, UNFIT): N_("Not fit for RFM:"),
    (CLV, FIT): N_("Fit for estimating customer lifetime value from purchases."),
    (CLV, WITH_CARE): N_("Fit for estimating customer lifetime value with care:"),
    (CLV, UNFIT): N_("Not fit for estimating customer lifetime value from purchases:"),
}


@dataclass(frozen=True)
class Facts:
    """What a verdict is made from; counts of the rows used.

    Parameters
    ----------
    customers, repeat_customers : int
        Customers, and those who bought on more than one day.
    days : int
        Days from the first row to the last, both included.
    purchase_days, months : int
        Different days and different months with rows.
    largest_rows : float
        Share of rows of the customer who has most of them.
    spelled : int
        Customers whose id differs from another's only in capitals, spaces and punctuation.
    silence : int
        Days before the latest purchase day on which nobody bought.
    emails, names : float
        Share of customers whose id is an e-mail address, or looks like a person's or a firm's name.
    one_day_a_month : bool
        Whether all rows are of the same day of the month, as sums of months are.
    spenders : int
        Customers whose purchases on later days than the first have left money, net of returns.
    """

    customers: int
    repeat_customers: int
    days: int
    purchase_days: int
    months: int
    largest_rows: float
    spelled: int
    silence: int
    emails: float
    names: float
    one_day_a_month: bool
    spenders: int


@dataclass(frozen=True)
class Fitness:
    """Whether the data is fit for one purpose, and why not quite.

    Parameters
    ----------
    purpose : str
        "rfm" or "clv".
    level : str
        "fit", "with_care" or "unfit".
    reasons : tuple of str
        In the reader's language.
    """

    purpose: str
    level: str
    reasons: tuple[str, ...]

    def words(self) -> str:
        """The verdict in a sentence.

        Examples
        --------
        >>> Fitness("rfm", "fit", ()).words() != ""
        True
        """
        reasons = "; ".join(self.reasons)
        return _(_VERDICTS[self.purpose, self.level]) + (f" {reasons}." if reasons else "")


@dataclass(frozen=True)
class Verdict:
    """What the data is fit for, and what to look at in it.

    Parameters
    ----------
    fitness : tuple of Fitness
    remarks : tuple of str
        In the reader's language.
    facts : Facts
    """

    fitness: tuple[Fitness, ...]
    remarks: tuple[str, ...]
    facts: Facts

    def to_dict(self) -> dict:
        """The verdict for a record in JSON."""
        return {
            "fitness": {part.purpose: {"level": part.level, "reasons": list(part.reasons)} for part in self.fitness},
            "remarks": list(self.remarks),
        }


def verdict(transactions: Transactions) -> Verdict:
    """Tell what the data is fit for.

    Parameters
    ----------
    transactions : Transactions
        As from `read_transactions`.

    Returns
    -------
    Verdict

    Examples
    --------
    >>> from asiakkuus_lib.reading import read_transactions
    >>> [part.level for part in verdict(read_transactions()).fitness]
    ['fit', 'fit']
    """
    facts = gather(transactions.relation)
    doubts = _doubts(facts)
    return Verdict((_for_rfm(facts, doubts), _for_clv(facts, doubts)), _remarks(transactions, facts), facts)


def gather(rows: duckdb.DuckDBPyRelation) -> Facts:
    """Count what the verdict needs.

    Examples
    --------
    >>> gather(duckdb.sql("select 'A' as customer_id, date '2026-01-31' as date, 5.0 as amount")).customers
    1
    """
    days, purchase_days, months, same_day, silence = _one_row(
        rows,
        """
        with days as (select distinct date as day from t),
        last as (
            select day, lag(day) over (order by day) as before from days
            qualify row_number() over (order by day desc) = 1
        )
        select max(day) - min(day) + 1, count(*), count(distinct date_trunc('month', day)),
            count(distinct day(day)) = 1, (select coalesce(day - before, 0) from last)
        from days
        """,
    )
    customers, largest, spelled, emails, names = _one_row(
        rows,
        f"""
        with customers as (select customer_id, count(*) as n from t group by customer_id),
        spelling as (
            select *, count(*) over (partition by lower(regexp_replace(customer_id, '[\\s.,]+', '', 'g'))) as alike
            from customers
        )
        select count(*), max(n) / sum(n), count(*) filter (alike > 1),
            avg(regexp_full_match(customer_id, {text(EMAIL)})::int),
            avg(regexp_full_match(customer_id, '[^0-9]*[[:alpha:]\\x{{80}}-\\x{{24f}}]{{2,}} [^0-9]*')::int)
        from spelling
        """,
    )
    from asiakkuus_lib.summary import customer_summary

    # A far day, so that no row is after it.
    summary = customer_summary(rows, "2200-01-01")
    ((repeat, spenders),) = summary.aggregate(
        "count(*) filter (frequency > 0), count(*) filter (monetary_value > 0)"
    ).fetchall()
    return Facts(
        customers, repeat, days, purchase_days, months, float(largest), spelled, silence, float(emails), float(names),
        same_day and months > 2, spenders,
    )  # fmt: skip


def _one_row(rows: duckdb.DuckDBPyRelation, sql: str) -> tuple[Any, ...]:
    """The answer to a question in SQL about `t`, the rows."""
    # Only a statement that asks nothing has no answer.
    (answer,) = cast(duckdb.DuckDBPyRelation, rows.query("t", sql)).fetchall()
    return answer


def _doubts(facts: Facts) -> list[str]:
    """What makes any count by customer or by day doubtful."""
    found: list[tuple[bool, str, Mapping[str, object]]] = [
        (
            facts.customers >= 10 and facts.largest_rows > 0.2,
            N_("one customer id has {share} % of all rows: perhaps sales to unnamed customers"),
            {"share": round(100 * facts.largest_rows)},
        ),
        (
            facts.one_day_a_month,
            N_("all rows are of one day of the month: they look like sums of months, and frequency counts months"),
            {},
        ),
        (
            facts.silence > 366,
            N_("the latest day comes {days} days after the one before it: perhaps a mistyped year"),
            {"days": facts.silence},
        ),
    ]
    return [_(message).format(**values) for there, message, values in found if there]


def _for_rfm(facts: Facts, doubts: list[str]) -> Fitness:
    if facts.customers < 10:
        return Fitness(RFM, UNFIT, (_("customers: {n}; classes need at least 10").format(n=facts.customers),))
    if facts.purchase_days < 2:
        return Fitness(RFM, UNFIT, (_("all rows are of one day, so recency and frequency tell nothing"),))
    reasons = list(doubts)
    if facts.customers < 100:
        reasons.append(_("customers: {n}, which is few for quintiles; use fewer classes").format(n=facts.customers))
    if facts.days < 90:
        reasons.append(_("days covered: {n}; frequency needs a longer time").format(n=facts.days))
    if facts.repeat_customers == 0:
        reasons.append(_("nobody bought on more than one day, so frequency does not separate customers"))
    return Fitness(RFM, WITH_CARE if reasons else FIT, tuple(reasons))


def _for_clv(facts: Facts, doubts: list[str]) -> Fitness:
    unfit = []
    if facts.repeat_customers < 30:
        few = _("customers who bought on more than one day: {n}; at least 30 are needed")
        unfit.append(few.format(n=facts.repeat_customers))
    elif facts.spenders < 30:
        unpaid = _("customers whose purchases after the first day have left money: {n}; at least 30 are needed")
        unfit.append(unpaid.format(n=facts.spenders))
    if facts.days < 180:
        unfit.append(_("days covered: {n}; at least 180 are needed").format(n=facts.days))
    if unfit:
        return Fitness(CLV, UNFIT, tuple(unfit))
    reasons = list(doubts)
    if facts.repeat_customers < 100:
        rough = _("customers who bought on more than one day: {n}; estimates will be rough")
        reasons.append(rough.format(n=facts.repeat_customers))
    if facts.days < 365:
        reasons.append(_("the data covers less than a year, so a season can be taken for a habit"))
    return Fitness(CLV, WITH_CARE if reasons else FIT, tuple(reasons))


def _remarks(transactions: Transactions, facts: Facts) -> tuple[str, ...]:
    ledger = transactions.ledger
    refused = sum(part.rows for part in ledger.refused)
    found: list[tuple[bool, str, Mapping[str, object]]] = [
        (
            refused > 0.01 * ledger.rows_read,
            N_("Rows that could not be read: {n}, more than one in a hundred."),
            {"n": refused},
        ),
        (
            ledger.duplicates > 0.01 * ledger.rows_kept,
            N_(
                "Rows that repeat another exactly: {n}. Was something exported twice? "
                "Remove them with {setting}."
            ),
            {"n": ledger.duplicates, "setting": Setting("duplicates", "drop")},
        ),
        (
            ledger.returns > 0.2 * ledger.rows_kept,
            N_("Rows with a negative amount: {n}, more than one in five. Are costs or payments among them?"),
            {"n": ledger.returns},
        ),
        (
            ledger.zeros > 0.1 * ledger.rows_kept,
            N_("Rows of no money: {n}, more than one in ten. They count as purchase days."),
            {"n": ledger.zeros},
        ),
        (
            facts.spelled > 0,
            N_(
                "Customer ids that differ from another only in capitals, spaces or punctuation: {n}. "
                "The same customers?"
            ),
            {"n": facts.spelled},
        ),
        (
            not transactions.pseudonymised and facts.emails > 0.5,
            N_("Customers go by their e-mail addresses. Before sending a report on, use pseudonyms: {setting}."),
            {"setting": Setting("pseudonymise", True)},
        ),
        (
            not transactions.pseudonymised and facts.emails <= 0.5 and facts.names > 0.5,
            N_(
                "Customers go by names. Two may share a name; and before sending a report on, use pseudonyms: "
                "{setting}."
            ),
            {"setting": Setting("pseudonymise", True)},
        ),
        (not transactions.currency, N_("The file does not tell the currency."), {}),
    ]
    return tuple(_(message).format(**values) for there, message, values in found if there)
