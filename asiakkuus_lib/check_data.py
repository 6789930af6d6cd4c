"""The command `check-data`: what is read from a file, without a report."""

from collections.abc import Mapping
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from asiakkuus_lib.advice import Setting
from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.reading import Input, Transactions, pseudonyms, read_input, verdict
from asiakkuus_lib.reading.columns import list_headings
from asiakkuus_lib.reading.quality import Verdict
from asiakkuus_lib.report.parameters import settle
from asiakkuus_lib.report.provenance import json_text
from asiakkuus_lib.report.reading_parameters import FURTHER, READING, read_purchases
from asiakkuus_lib.show.numbers import date, money, number
from asiakkuus_lib.show.text import harmless


def check(kind: str, file: str, given: Mapping[str, Any], as_json: bool) -> bool:
    """Read a file and tell what became of its rows.

    Parameters
    ----------
    kind : str
        Which kind of input: "transactions", "register", ...
    file : str
        Path.
    given : mapping of parameter to value
        As for a report.
    as_json : bool
        Whether to write JSON in place of words.

    Returns
    -------
    bool
        Whether a report can be made as it is: False where rows cannot be read, and it was not
        asked to leave them out.

    Raises
    ------
    DataError, ParameterError
        If the file or the parameters are not usable.
    """
    known = READING if kind == "transactions" else FURTHER
    values = {name: parameter.default for name, parameter in known.items()} | settle(known, given)
    hidden = pseudonyms() if values.pop("pseudonymise") else None
    # Rows that cannot be read are what this command is to tell of; only where nothing else is left, it cannot.
    asked, values["bad_rows"] = values["bad_rows"], "skip"
    read: Transactions | Input
    if kind == "transactions":
        read = read_purchases(file, values, hidden)
        judged = verdict(read)
        facts, sentences = judged.to_dict(), _on_purchases(read, judged)
    else:
        read = read_input(kind, file, pseudonyms=hidden, **values)
        facts, sentences = {"kind": kind}, _on_further(read)
    usable = not read.ledger.refused or asked == "skip"
    if as_json:
        print(json_text({**read.to_dict(), **facts, "usable": usable}), end="")
    else:
        _tell(read, sentences, usable)
    return usable


def _on_purchases(transactions: Transactions, judged: Verdict) -> list[str]:
    return [
        _("Days: {first} – {last}. Customers: {n}.").format(
            first=date(transactions.first_day), last=date(transactions.last_day), n=number(judged.facts.customers)
        ),
        *(part.words() for part in judged.fitness),
        *judged.remarks,
    ]


def _on_further(read: Input) -> list[str]:
    customers = _("Customers: {n}.").format(n=number(read.frame["customer_id"].nunique()))
    unread = _("Columns that are not known and were not read: {list}.").format(list=list_headings(read.unread))
    return [customers, *([unread] if read.unread else [])]


def _tell(read: Transactions | Input, said: list[str], usable: bool) -> None:
    console = Console(highlight=False)
    ledger = read.ledger.to_frame()
    table = Table(title=Text(harmless(read.source)), title_justify="left", title_style="bold")
    table.add_column(_("Rows of the file"), overflow="fold")
    table.add_column(_("Rows"), justify="right")
    if "amount" in ledger:
        table.add_column(_("Money"), justify="right")
    table.add_column(_("Remark"), overflow="fold")
    for row in ledger.to_dict("records"):
        amount = [money(row["amount"], read.currency, 2)] if "amount" in row else []
        table.add_row(row["item"], number(row["rows"]), *amount, harmless(row["remark"]))
    console.print(table, markup=False)
    columns = ", ".join(f"{field} = {heading}" for field, heading in read.columns.items())
    sentences = [_("Columns read: {list}.").format(list=columns), *said]
    if not usable:
        sentences.append(
            _("A report stops at rows that cannot be read. Correct them, or leave them out with {setting}.").format(
                setting=Setting("bad_rows", "skip")
            )
        )
    for sentence in sentences:
        console.print(harmless(sentence), markup=False)
