"""The ledger: what was read, what was refused and why, and what is left; it always adds up."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from asiakkuus_lib.errors import N_
from asiakkuus_lib.locale import translate as _

REASONS = {
    "no_customer": N_("no customer"),
    "total_row": N_("a row of totals, not of a customer"),
    "bad_date": N_("the date cannot be read"),
    "bad_amount": N_("the amount cannot be read"),
}
_LINES_SHOWN = 5


def first_lines(lines: Sequence[int]) -> str:
    """The first line numbers of many, in words.

    Examples
    --------
    >>> first_lines([3, 4]), first_lines(range(1, 9))
    ('3, 4', '1, 2, 3, 4, 5 …')
    """
    shown = ", ".join(str(line) for line in lines[:_LINES_SHOWN])
    return shown + (" …" if len(lines) > _LINES_SHOWN else "")


@dataclass(frozen=True)
class Refusal:
    """Rows that were left out for one reason.

    Parameters
    ----------
    reason : str
        A key of `REASONS`.
    lines : tuple of int
        Line numbers in the file, the heading being line 1.
    example : str
        The first cell that could not be read.
    """

    reason: str
    lines: tuple[int, ...]
    example: str

    def where(self) -> str:
        """The first lines, in words."""
        return first_lines(self.lines)


@dataclass(frozen=True)
class Ledger:
    """What became of the rows of a file.

    Parameters
    ----------
    rows_read, rows_kept : int
        Rows of data, without the heading.
    refused : tuple of Refusal
        The rows between the two.
    amount_kept : float
        Sum of the kept rows, in money.
    returns, zeros, duplicates : int
        Kept rows with a negative amount, with a zero amount, and equal to an earlier row in every column.
    amount_returned : float
        Sum of the returns (negative), in money.
    """

    rows_read: int
    rows_kept: int
    refused: tuple[Refusal, ...]
    amount_kept: float
    returns: int
    amount_returned: float
    zeros: int
    duplicates: int

    def __post_init__(self) -> None:
        refused = sum(len(refusal.lines) for refusal in self.refused)
        if self.rows_read != self.rows_kept + refused:
            raise AssertionError("the ledger does not add up")

    def to_frame(self) -> pd.DataFrame:
        """The ledger as a table: columns `item`, `rows`, `amount`, `remark`."""
        rows = [(_("Rows read"), self.rows_read, None, "")]
        for refusal in self.refused:
            remark = _("lines {lines}; for example {example}").format(
                lines=refusal.where(), example=repr(refusal.example)
            )
            rows.append((_("Left out: {reason}").format(reason=_(REASONS[refusal.reason])),
                         -len(refusal.lines), None, remark))  # fmt: skip
        rows += [
            (_("Rows used"), self.rows_kept, self.amount_kept, ""),
            (_("of which returns"), self.returns, self.amount_returned,
             _("lower the money of their customer; a return is not a purchase")),
            (_("of which zero amounts"), self.zeros, 0.0, _("count as a purchase day")),
            (_("of which exact duplicates"), self.duplicates, None,
             _("equal to an earlier row in every column; kept, for the file alone cannot tell a "
               "mistake from two equal purchases")),
        ]  # fmt: skip
        return pd.DataFrame(rows, columns=["item", "rows", "amount", "remark"])

    def to_dict(self) -> dict:
        """The ledger for a record in JSON."""
        return {
            "rows_read": self.rows_read,
            "rows_kept": self.rows_kept,
            "amount_kept": self.amount_kept,
            "returns": self.returns,
            "amount_returned": self.amount_returned,
            "zero_amounts": self.zeros,
            "exact_duplicates": self.duplicates,
            "refused": [
                {"reason": r.reason, "rows": len(r.lines), "first_lines": list(r.lines[:_LINES_SHOWN])}
                for r in self.refused
            ],
        }
