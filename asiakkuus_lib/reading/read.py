"""Read a company's transactions, and tell what became of every row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date as Date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb

from asiakkuus_lib.advice import Setting
from asiakkuus_lib.errors import N_, DataError, ParameterError
from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.reading.account import (
    JUDGED,
    Account,
    leave_out_repeats,
    refusals,
    refuse_identity_codes,
    settle,
    take_account,
    totals,
)
from asiakkuus_lib.reading.bundled import bundled
from asiakkuus_lib.reading.columns import currency_of, find_columns, parse_mapping, recognised
from asiakkuus_lib.reading.ledger import ASIDE, REFUSED, Aside, Ledger, Refusal
from asiakkuus_lib.reading.privacy import EMAIL, IDENTITY_CODE, SMALLEST_GROUP, Pseudonyms
from asiakkuus_lib.reading.rows import KEPT, LABELS, Wishes
from asiakkuus_lib.reading.sources import Source, open_source
from asiakkuus_lib.reading.sql import text

if TYPE_CHECKING:
    import pandas as pd
    from narwhals.typing import IntoFrame


@dataclass(frozen=True)
class Transactions:
    """Transactions ready for analysis.

    Parameters
    ----------
    relation : DuckDBPyRelation
        The rows used, as they were when the file was read, not yet in Python's memory: `customer_id`
        (text), `date` (day), `amount` (money, to the cent), and those of `quantity`, `product_group`,
        `product` that the data has.
    aside : DuckDBPyRelation
        The returns, when they are counted separately; the same columns.
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
    policies : mapping
        How rows were treated: `bad_rows`, `returns`, `duplicates`, `since`, `until`.
    pseudonyms : str
        "" when customers have their own ids; else where the key of their pseudonyms came from.
    """

    relation: duckdb.DuckDBPyRelation = field(repr=False)
    aside: duckdb.DuckDBPyRelation = field(repr=False)
    ledger: Ledger
    currency: str
    columns: Mapping[str, str]
    source: str
    fingerprint: str
    policies: Mapping[str, str]
    pseudonyms: str
    days: tuple[Date, Date]

    @cached_property
    def frame(self) -> "pd.DataFrame":
        """The rows used as a pandas DataFrame, in the order of the file."""
        return self.relation.df()

    @cached_property
    def returned(self) -> "pd.DataFrame":
        """The returns, when they are counted separately, as a pandas DataFrame."""
        return self.aside.df()

    @property
    def first_day(self) -> "pd.Timestamp":
        """Day of the earliest row used."""
        return _timestamp(self.days[0])

    @property
    def last_day(self) -> "pd.Timestamp":
        """Day of the latest row used."""
        return _timestamp(self.days[1])

    def to_dict(self) -> dict:
        """What was read and how, for a record in JSON."""
        return {
            "source": self.source,
            "sha256": self.fingerprint,
            "first_day": self.days[0].isoformat(),
            "last_day": self.days[1].isoformat(),
            "currency": self.currency,
            "columns": dict(self.columns),
            "policies": dict(self.policies),
            "pseudonyms": self.pseudonyms,
            "ledger": self.ledger.to_dict(),
        }

    @property
    def pseudonymised(self) -> bool:
        """Whether customers go by pseudonyms."""
        return bool(self.pseudonyms)


def read_transactions(
    source: "str | Path | IntoFrame" = "",
    columns: Mapping[str, str] | str | None = None,
    bad_rows: str = "stop",
    *,
    data_table: str = "",
    date_order: str = "auto",
    decimal_mark: str = "auto",
    returns: str = "net",
    duplicates: str = "keep",
    since: str | Date = "",
    until: str | Date = "",
    pseudonyms: Pseudonyms | None = None,
) -> Transactions:
    """Read transactions from a file or a dataframe; without one, the course's ferry line.

    Nothing is turned into a number before it is known how the column is written, and no row is
    lost in silence: the ledger tells what became of each.

    Parameters
    ----------
    source : str, Path or dataframe
        A CSV file, an Excel workbook, Parquet (a file, a folder of files or a pattern such as
        `sales/*.parquet`), a DuckDB file, or a dataframe: pandas, Polars, or any that narwhals
        knows. Columns are found by their Finnish, Swedish, English or Polish names.
    columns : mapping of field to heading, or str, optional
        Names of columns that are not found by themselves: {"amount": "Myynti"}, or "amount:Myynti".
    bad_rows : str
        What to do with rows that cannot be read: "stop", or "skip" them; either way the ledger
        names their lines.
    data_table : str
        Sheet of a workbook or table of a database, where several could be meant.
    date_order : str
        "auto", "day_first" or "month_first": needed where nothing in the data decides.
    decimal_mark : str
        "auto", "comma" or "point": needed where 1.234 could be a thousand or a decimal.
    returns : str
        Negative amounts: "net" lets them lower the customer's money, "drop" leaves them out,
        "separate" puts them into `returned`.
    duplicates : str
        Rows equal in every column: "keep" them, or "drop" all but the first.
    since, until : str or date
        First and last day of the period, both included; "" is open.
    pseudonyms : Pseudonyms, optional
        Rename customers as they are read, so that no later step can leak who they are.

    Returns
    -------
    Transactions

    Raises
    ------
    DataError
        If the data cannot be read, a needed column is missing, rows cannot be read, or identity
        codes are found without `pseudonyms`.
    ParameterError
        If the period has no rows.

    Examples
    --------
    >>> ferry = read_transactions()
    >>> ferry.currency, ferry.ledger.rows_read == len(ferry.frame)
    ('EUR', True)
    >>> import pandas as pd
    >>> sales = pd.DataFrame({"Asiakas": ["00123"], "Pvm": ["1.2.2026"], "Summa": ["1 234,50 €"]})
    >>> read_transactions(sales).frame["amount"].tolist()
    [1234.5]
    """
    mapping = parse_mapping(columns) if isinstance(columns, str) else columns or {}
    if isinstance(source, (str, Path)) and not str(source):
        source = bundled("data", "course", "transactions.csv")
    wishes = Wishes(_iso(since), _iso(until), returns)
    with open_source(source, data_table, lambda headings: recognised(headings, mapping)) as opened:
        told = {"decimal_mark": decimal_mark, "date_order": date_order}
        return _read(opened, mapping, told, bad_rows, wishes, duplicates, pseudonyms)


def _read(
    opened: Source, mapping: Mapping[str, str], told: Mapping[str, str], bad_rows: str, wishes: Wishes,
    duplicates: str, pseudonyms: Pseudonyms | None,
) -> Transactions:  # fmt: skip
    headings = [heading.strip() for heading in opened.headings]
    names = find_columns(headings, mapping, opened.label)
    found = {field: headings.index(heading) for field, heading in names.items()}
    account = take_account(opened, found, told, wishes)
    if not pseudonyms:
        refuse_identity_codes(account)
    refused = refusals(account, hidden=pseudonyms is not None)
    if refused and bad_rows == "stop":
        raise _unreadable(opened.label, refused, any(account.of(fate).rows for fate in (KEPT, *ASIDE)))
    first, last = account.of(KEPT).first, account.of(KEPT).last
    if first is None or last is None:
        raise _nothing_left(account, refused, wishes)
    drop = duplicates == "drop"
    currency = _currency(account, names)
    if drop:
        leave_out_repeats(account)
    settle(account)
    kept, aside = (_relation(account, fate, pseudonyms) for fate in (KEPT, "return_separate"))
    if pseudonyms:
        opened.connection.execute(f"drop table {JUDGED}")
    return Transactions(
        relation=kept,
        aside=aside,
        ledger=_ledger(account, refused, drop),
        currency=currency,
        columns=names,
        source=opened.label,
        fingerprint=opened.fingerprint(),
        policies={"bad_rows": bad_rows, "returns": wishes.returns, "duplicates": duplicates,
                  "since": wishes.since, "until": wishes.until},
        pseudonyms=pseudonyms.origin if pseudonyms else "",
        days=(first, last),
    )  # fmt: skip


def _timestamp(day: Date) -> "pd.Timestamp":
    import pandas as pd

    return pd.Timestamp(day)


def _iso(day: str | Date) -> str:
    return Date.fromisoformat(str(day)[:10]).isoformat() if day else ""


def _ledger(account: Account, refused: tuple[Refusal, ...], drop: bool) -> Ledger:
    fates = (KEPT, *ASIDE)
    read = {fate: account.of(fate) for fate in fates}
    # An export made twice repeats returns as well as purchases; what is outside the period may repeat itself.
    once = {fate: account.once(fate) for fate in (KEPT, "return_dropped", "return_separate")}
    used = read | once if drop else read
    aside = [Aside(fate, used[fate].rows, used[fate].amount) for fate in ASIDE if used[fate].rows]
    if drop and (rows := sum(read[fate].rows - once[fate].rows for fate in once)):
        aside.append(Aside("duplicate", rows, round(sum(read[fate].amount - once[fate].amount for fate in once), 2)))
    kept, once_kept = used[KEPT], once[KEPT]
    return Ledger(
        *totals(account), refused, tuple(aside), kept.rows, kept.amount, kept.returns, kept.amount_returned, kept.zeros,
        kept.rows - once_kept.rows, round(kept.amount - once_kept.amount, 2),
    )  # fmt: skip


def _currency(account: Account, names: Mapping[str, str]) -> str:
    """What the heading, the cells or a column of their own tell; they must tell the same."""
    told = {currency_of(names["amount"]), account.forms.amount.currency} - {""}
    if "currency" in account.found:
        asked = f"select distinct currency from {account.rows(KEPT)} where currency <> ''"
        told |= {currency_of(code) or code for (code,) in account.ask(asked)}
    if len(told) > 1:
        raise DataError(
            N_("{file}: the amounts are in several currencies ({list}). Give one currency in a file."),
            file=account.source.label,
            list=", ".join(sorted(told)),
        )
    return next(iter(told), "")


def _relation(account: Account, fate: str, pseudonyms: Pseudonyms | None) -> duckdb.DuckDBPyRelation:
    """The rows of a fate, in the columns that analyses know: no file is asked again."""
    labels = [label for label in LABELS if label in account.found]
    quantity = ["quantity"] if "quantity" in account.found else []
    chosen = ", ".join(["customer_id", "day as date", "cents / 100 as amount", *quantity, *labels])
    relation = account.source.connection.sql(f"select {chosen} from {account.rows(fate)}")
    return _renamed(relation, account.source.connection, fate, labels, pseudonyms) if pseudonyms else relation


def _renamed(
    relation: duckdb.DuckDBPyRelation,
    connection: duckdb.DuckDBPyConnection,
    fate: str,
    labels: Sequence[str],
    pseudonyms: Pseudonyms,
) -> duckdb.DuckDBPyRelation:
    """The same rows under pseudonyms, in a table of their own: nothing later can reach the names."""
    customers = [customer for (customer,) in relation.select("customer_id").distinct().fetchall()]
    if fate == KEPT and len(customers) < SMALLEST_GROUP:
        raise DataError(
            N_("With pseudonyms, no group under {least} customers is shown, and the data has only {n} in all."),
            least=SMALLEST_GROUP,
            n=len(customers),
        )
    connection.execute("create or replace temp table renamed (customer_id varchar, pseudonym varchar)")
    for begin in range(0, len(customers), 10_000):
        pairs = [(customer, pseudonyms.of(customer)) for customer in customers[begin : begin + 10_000]]
        marks = ", ".join("(?, ?)" for _pair in pairs)
        connection.execute(f"insert into renamed values {marks}", [value for pair in pairs for value in pair])
    connection.register("named", relation)
    kept = [column for column in relation.columns if column not in ("customer_id", *labels)]
    # What fewer than five customers bought would tell who they are; so may what is written in its name.
    told = text(f"(?i){EMAIL}|{IDENTITY_CODE}")
    rare = [
        f"case when count(distinct named.customer_id) over (partition by {label}) >= {SMALLEST_GROUP} "
        f"and not regexp_matches({label}, {told}) then {label} else '' end as {label}"
        for label in labels
    ]
    columns = ["pseudonym as customer_id", *(f"named.{column}" for column in kept), *rare]
    table = f"pseudonymous_{fate}"
    chosen = f"select {', '.join(columns)} from named join renamed using (customer_id)"
    connection.execute(f"create or replace temp table {table} as {chosen}")
    connection.execute("drop table renamed")
    connection.unregister("named")
    return connection.table(table)


def _unreadable(file: str, refused: tuple[Refusal, ...], some: bool) -> DataError:
    """What to say of rows that cannot be read; leaving them out is an advice where `some` rows would be left."""
    reasons = "; ".join(
        (
            _("{reason} on {n} rows (lines {lines}; for example {example})")
            if part.example
            else _("{reason} on {n} rows (lines {lines})")
        ).format(reason=_(REFUSED[part.reason]), n=part.rows, lines=part.where(), example=repr(part.example))
        for part in refused
    )
    if not some:
        return DataError(
            N_(
                "{file}: no row can be read: {reasons}. Correct them in the file, or tell which columns are meant: "
                "{setting}."
            ),
            file=file,
            reasons=reasons,
            setting=Setting("columns", "customer_id:…; date:…; amount:…"),
        )
    return DataError(
        N_(
            "{file} has rows that cannot be read: {reasons}. Correct them, or leave them out with "
            "{setting}; the report then tells what was left out."
        ),
        file=file,
        reasons=reasons,
        setting=Setting("bad_rows", "skip"),
    )


def _nothing_left(account: Account, refused: tuple[Refusal, ...], wishes: Wishes) -> DataError | ParameterError:
    outside = account.of("before_period").rows or account.of("after_period").rows
    if refused and not outside:
        return _unreadable(account.source.label, refused, some=False)
    days = [day for part in account.parts.values() for day in (part.first, part.last) if day]
    if not days:
        return DataError(N_("The file {file} has headings but no rows."), file=account.source.label)
    if outside:
        return ParameterError(
            N_("{file} has no rows in the period {since} – {until}. Its rows are from {first} to {last}."),
            file=account.source.label, since=wishes.since or "…", until=wishes.until or "…",
            first=min(days).isoformat(), last=max(days).isoformat(),
        )  # fmt: skip
    return DataError(N_("{file} has no purchases, only returns."), file=account.source.label)
