"""The ledger: what was read, what was left out and why, and what is used; it always adds up."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from asiakkuus_lib.errors import N_
from asiakkuus_lib.locale import translate as _

if TYPE_CHECKING:
    import pandas as pd

REFUSED = {
    "too_many_cells": N_("more cells than the heading has"),
    "broken_quotes": N_("the quotation marks do not match"),
    "heading_again": N_("the heading once more"),
    "no_customer": N_("no customer"),
    "total_row": N_("a row of totals, not of a customer"),
    "bad_date": N_("the date cannot be read"),
    "bad_amount": N_("the amount cannot be read"),
}
# Refused rows whose money is known all the same.
PRICED = ("heading_again", "no_customer", "total_row", "bad_date")
ASIDE = {
    "before_period": N_("Before the period"),
    "after_period": N_("After the period"),
    "duplicate": N_("Exact duplicates, removed as asked"),
    "return_dropped": N_("Returns, left out as asked"),
    "return_separate": N_("Returns, counted separately as asked"),
}
LINES_SHOWN = 5


def first_lines(lines: Sequence[int], of: int | None = None) -> str:
    """The first line numbers of many, in words.

    Examples
    --------
    >>> first_lines([3, 4]), first_lines(range(1, 9)), first_lines([3, 4], of=9)
    ('3, 4', '1, 2, 3, 4, 5 …', '3, 4 …')
    """
    shown = ", ".join(str(line) for line in lines[:LINES_SHOWN])
    return shown + (" …" if (of or len(lines)) > len(lines[:LINES_SHOWN]) else "")


@dataclass(frozen=True)
class Refusal:
    """Rows that were left out because they cannot be read.

    Parameters
    ----------
    reason : str
        A key of `REFUSED`.
    rows : int
        How many.
    amount : float
        Their money, as far as it can be read.
    lines : tuple of int
        The first line numbers in the file.
    example : str
        The first cell that could not be read; "" when it is not to be shown.
    """

    reason: str
    rows: int
    amount: float
    lines: tuple[int, ...]
    example: str

    def where(self) -> str:
        """The first lines, in words."""
        return first_lines(self.lines, self.rows)


@dataclass(frozen=True)
class Aside:
    """Rows that were read well, and put aside because the reader asked for it.

    Parameters
    ----------
    reason : str
        A key of `ASIDE`.
    rows : int
    amount : float
        Their money.
    """

    reason: str
    rows: int
    amount: float


@dataclass(frozen=True)
class Ledger:
    """What became of the rows of a file, in rows and in money.

    Parameters
    ----------
    rows_read, amount_read
        Rows of data, without heading and blank lines, and their money as far as it can be read.
    refused : tuple of Refusal
        Rows that cannot be read.
    aside : tuple of Aside
        Rows left out by the period or by a policy.
    rows_kept, amount_kept
        Rows used, and their money.
    returns, amount_returned
        Rows used whose amount is negative.
    zeros : int
        Rows used whose amount is zero.
    duplicates, amount_duplicates
        Rows used that are equal to an earlier row in every column of the file.
    """

    rows_read: int
    amount_read: float
    refused: tuple[Refusal, ...]
    aside: tuple[Aside, ...]
    rows_kept: int
    amount_kept: float
    returns: int
    amount_returned: float
    zeros: int
    duplicates: int
    amount_duplicates: float

    def __post_init__(self) -> None:
        out: tuple[Refusal | Aside, ...] = (*self.refused, *self.aside)
        rows = self.rows_kept + sum(part.rows for part in out)
        cents = _cents(self.amount_kept) + sum(_cents(part.amount) for part in out)
        if (rows, cents) != (self.rows_read, _cents(self.amount_read)):
            raise AssertionError("the ledger does not add up")

    def to_frame(self) -> "pd.DataFrame":
        """The ledger as a DataFrame: columns `item`, `rows`, `amount`, `remark`."""
        import pandas as pd

        rows: list[tuple[str, int, float | None, str]] = [(_("Rows read"), self.rows_read, self.amount_read, "")]
        for refusal in self.refused:
            remark = _("lines {lines}; for example {example}") if refusal.example else _("lines {lines}")
            remark = remark.format(lines=refusal.where(), example=repr(refusal.example))
            item = _("Left out: {reason}").format(reason=_(REFUSED[refusal.reason]))
            rows.append((item, -refusal.rows, -refusal.amount if refusal.reason in PRICED else None, remark))
        rows += [(_(ASIDE[part.reason]), -part.rows, -part.amount or 0.0, "") for part in self.aside]
        rows += [
            (_("Rows used"), self.rows_kept, self.amount_kept, ""),
            (_("of which returns"), self.returns, self.amount_returned,
             _("lower the money of their customer; a return is not a purchase") if self.returns else ""),
            (_("of which zero amounts"), self.zeros, 0.0, _("count as a purchase day") if self.zeros else ""),
            (_("of which exact duplicates"), self.duplicates, self.amount_duplicates,
             _("equal to an earlier row in every column; kept, for the file alone cannot tell a "
               "mistake from two equal purchases") if self.duplicates else ""),
        ]  # fmt: skip
        return pd.DataFrame(rows, columns=["item", "rows", "amount", "remark"])

    def to_dict(self) -> dict[str, Any]:
        """The ledger for a record in JSON."""
        record = asdict(self)
        return {
            **record,
            "refused": [{k: list(v) if k == "lines" else v for k, v in part.items()} for part in record["refused"]],
            "aside": list(record["aside"]),
        }


@dataclass(frozen=True)
class LeftOut:
    """Rows of a further input that were refused.

    Parameters
    ----------
    reason : str
        Code: "no_customer", "bad_date", ...
    words : str
        The reason in words; a template with the place `heading`, or a text in both languages.
    heading : str
        The column that could not be read, or "".
    lines : tuple of int
        All their line numbers.
    example : str
        The first cell that could not be read; "" when it is not to be shown.
    """

    reason: str
    words: str
    heading: str
    lines: tuple[int, ...]
    example: str

    def why(self) -> str:
        """The reason in the reader's language."""
        return _(self.words).format(heading=self.heading)

    def where(self) -> str:
        """The first lines, in words."""
        return first_lines(self.lines[:LINES_SHOWN], len(self.lines))


@dataclass(frozen=True)
class RowLedger:
    """What became of the rows of a further input: it adds up.

    Parameters
    ----------
    rows_read : int
        Rows of data, without heading and blank lines.
    refused : tuple of LeftOut
        Rows that cannot be used.
    silent : int
        Rows that say nothing beside the customer, and were put aside.
    once_more : int
        Rows that say again what an earlier one said, and were put aside: of each key there is one row.
    rows_kept : int
        Rows used.
    repeated : int
        Rows used that are equal to an earlier row in every column of the file.
    """

    rows_read: int
    refused: tuple[LeftOut, ...]
    silent: int
    once_more: int
    rows_kept: int
    repeated: int

    def __post_init__(self) -> None:
        out = self.silent + self.once_more + sum(len(part.lines) for part in self.refused)
        if self.rows_kept + out != self.rows_read:
            raise AssertionError("the ledger does not add up")

    def to_frame(self) -> "pd.DataFrame":
        """The ledger as a DataFrame: columns `item`, `rows`, `remark`."""
        import pandas as pd

        rows = [(_("Rows read"), self.rows_read, "")]
        for part in self.refused:
            remark = _("lines {lines}; for example {example}") if part.example else _("lines {lines}")
            remark = remark.format(lines=part.where(), example=repr(part.example))
            rows.append((_("Left out: {reason}").format(reason=part.why()), -len(part.lines), remark))
        rows += [
            (what, -n, "")
            for what, n in (
                (_("Tell nothing beside the customer"), self.silent),
                (_("Repeat an earlier row"), self.once_more),
            )
            if n
        ]
        rows.append((_("Rows used"), self.rows_kept, ""))
        if self.repeated:
            rows.append((_("of which exact duplicates"), self.repeated, _("equal to an earlier row in every column")))
        return pd.DataFrame(rows, columns=["item", "rows", "remark"])


def _cents(amount: float) -> int:
    return round(amount * 100)
