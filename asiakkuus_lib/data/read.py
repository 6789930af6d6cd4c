"""Read a company's transactions, and tell what became of every row."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from asiakkuus_lib.data.bundled import bundled
from asiakkuus_lib.data.columns import currency_of, find_columns, total_words
from asiakkuus_lib.data.files import read_text_table
from asiakkuus_lib.data.ledger import REASONS, Ledger, Refusal
from asiakkuus_lib.data.values import amounts, dates
from asiakkuus_lib.errors import N_, DataError
from asiakkuus_lib.locale import translate as _


@dataclass(frozen=True)
class Transactions:
    """Transactions ready for analysis.

    Parameters
    ----------
    frame : DataFrame
        Columns `customer_id` (str), `date` (datetime64), `amount` (float), and those of `quantity`,
        `product_group`, `product` that the file has.
    ledger : Ledger
        What became of the rows of the file.
    currency : str
        ISO 4217 code, or "" when the file does not tell it.
    columns : mapping of field to heading
        Which column of the file was read as what.
    source : str
        Name of the file.
    fingerprint : str
        SHA-256 of the file: tells later whether a report was made from the same data.
    """

    frame: pd.DataFrame
    ledger: Ledger
    currency: str
    columns: Mapping[str, str]
    source: str
    fingerprint: str

    @property
    def first_day(self) -> pd.Timestamp:
        """Day of the earliest transaction."""
        return self.frame["date"].min().normalize()

    @property
    def last_day(self) -> pd.Timestamp:
        """Day of the latest transaction."""
        return self.frame["date"].max().normalize()


def read_transactions(
    path: str | Path = "", columns: Mapping[str, str] | None = None, bad_rows: str = "stop"
) -> Transactions:
    """Read transactions from a CSV or Excel file; without a path, the course's ferry line.

    Parameters
    ----------
    path : str or Path
        The file. Columns are found by their Finnish, Swedish, English or Polish names.
    columns : mapping of field to heading, optional
        Names of columns that are not found by themselves: {"amount": "Myynti"}.
    bad_rows : str
        What to do with rows whose customer, date or amount cannot be read: "stop", or "skip" them;
        either way the ledger names their lines.

    Returns
    -------
    Transactions

    Raises
    ------
    DataError
        If the file cannot be read, a needed column is missing, or rows cannot be read.

    Examples
    --------
    >>> ferry = read_transactions()
    >>> ferry.currency, ferry.ledger.rows_read == len(ferry.frame)
    ('EUR', True)
    """
    file = Path(path) if path else bundled("data", "course", "transactions.csv")
    text = read_text_table(file)
    found = find_columns(list(text.columns), columns or {}, file.name)
    frame = pd.DataFrame(
        {
            "customer_id": text[found["customer_id"]].str.replace(r"\s+", " ", regex=True).str.strip(),
            "date": dates(text[found["date"]], file.name),
            "amount": amounts(text[found["amount"]], file.name),
        }
    )
    for field in ("product_group", "product"):
        if field in found:
            frame[field] = text[found[field]].str.strip()
    if "quantity" in found:
        frame["quantity"] = amounts(text[found["quantity"]], file.name)

    refused = _refusals(frame, text, found)
    if refused and bad_rows == "stop":
        raise _unreadable(file.name, refused)
    kept = frame.drop(index=[line for refusal in refused for line in refusal.lines])
    if kept.empty:
        raise _unreadable(file.name, refused)
    return Transactions(
        frame=kept.reset_index(drop=True),
        ledger=_ledger(text, kept, refused),
        currency=currency_of(found["amount"]),
        columns=found,
        source=file.name,
        fingerprint=hashlib.sha256(file.read_bytes()).hexdigest(),
    )


def _refusals(frame: pd.DataFrame, text: pd.DataFrame, found: Mapping[str, str]) -> tuple[Refusal, ...]:
    checks = (
        ("no_customer", "customer_id", frame["customer_id"] == ""),
        ("total_row", "customer_id", frame["customer_id"].str.casefold().isin(total_words())),
        ("bad_date", "date", frame["date"].isna()),
        ("bad_amount", "amount", frame["amount"].isna()),
    )
    left = pd.Series(True, index=frame.index)
    refusals = []
    for reason, field, bad in checks:
        # A row is refused once, for the first reason, so that the ledger adds up.
        rows = frame.index[bad & left]
        left &= ~bad
        if len(rows):
            refusals.append(Refusal(reason, tuple(int(line) for line in rows), text.loc[rows[0], found[field]][:60]))
    return tuple(refusals)


def _unreadable(file: str, refused: tuple[Refusal, ...]) -> DataError:
    reasons = "; ".join(
        _("{reason} on {n} rows (lines {lines}; for example {example})").format(
            reason=_(REASONS[r.reason]), n=len(r.lines), lines=r.where(), example=repr(r.example)
        )
        for r in refused
    )
    return DataError(
        N_(
            "{file} has rows that cannot be read: {reasons}. Correct them, or leave them out with "
            "--set bad_rows=skip; the report then tells what was left out."
        ),
        file=file,
        reasons=reasons,
    )


def _ledger(text: pd.DataFrame, kept: pd.DataFrame, refused: tuple[Refusal, ...]) -> Ledger:
    cents = (kept["amount"] * 100).round().astype("int64")
    return Ledger(
        rows_read=len(text),
        rows_kept=len(kept),
        refused=refused,
        amount_kept=int(cents.sum()) / 100,
        returns=int((cents < 0).sum()),
        amount_returned=int(cents[cents < 0].sum()) / 100,
        zeros=int((cents == 0).sum()),
        duplicates=int(text.loc[kept.index].duplicated().sum()),
    )
