"""The command `check-data`: what is read from a file, without a report."""

from collections.abc import Mapping
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from asiakkuus_lib.advice import Setting
from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.reading import Transactions, pseudonyms, verdict
from asiakkuus_lib.reading.quality import Verdict
from asiakkuus_lib.report.parameters import settle
from asiakkuus_lib.report.provenance import json_text
from asiakkuus_lib.report.reading_parameters import READING, read_purchases
from asiakkuus_lib.show.numbers import date, money, number
from asiakkuus_lib.show.text import harmless


def check(file: str, given: Mapping[str, Any], as_json: bool) -> bool:
    """Read a file and tell what became of its rows.

    Parameters
    ----------
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
    values = {name: parameter.default for name, parameter in READING.items()} | settle(READING, given)
    hidden = pseudonyms() if values.pop("pseudonymise") else None
    # Rows that cannot be read are what this command is to tell of; only where nothing else is left, it cannot.
    transactions = read_purchases(file, {**values, "bad_rows": "skip"}, hidden)
    usable = not transactions.ledger.refused or values["bad_rows"] == "skip"
    judged = verdict(transactions)
    if as_json:
        print(json_text({**transactions.to_dict(), **judged.to_dict(), "usable": usable}), end="")
    else:
        _tell(transactions, judged, usable)
    return usable


def _tell(transactions: Transactions, judged: Verdict, usable: bool) -> None:
    console = Console(highlight=False)
    ledger = transactions.ledger.to_frame()
    table = Table(title=Text(harmless(transactions.source)), title_justify="left", title_style="bold")
    table.add_column(_("Rows of the file"), overflow="fold")
    table.add_column(_("Rows"), justify="right")
    table.add_column(_("Money"), justify="right")
    table.add_column(_("Remark"), overflow="fold")
    columns = (ledger["item"], ledger["rows"], ledger["amount"], ledger["remark"])
    for item, rows, amount, remark in zip(*columns, strict=True):
        table.add_row(item, number(rows), money(amount, transactions.currency, 2), harmless(remark))
    console.print(table, markup=False)
    sentences = [
        _("Columns read: {list}.").format(
            list=", ".join(f"{field} = {heading}" for field, heading in transactions.columns.items())
        ),
        _("Days: {first} – {last}. Customers: {n}.").format(
            first=date(transactions.first_day), last=date(transactions.last_day), n=number(judged.facts.customers)
        ),
        *(part.words() for part in judged.fitness),
        *judged.remarks,
    ]
    if not usable:
        sentences.append(
            _("A report stops at rows that cannot be read. Correct them, or leave them out with {setting}.").format(
                setting=Setting("bad_rows", "skip")
            )
        )
    for sentence in sentences:
        console.print(harmless(sentence), markup=False)
