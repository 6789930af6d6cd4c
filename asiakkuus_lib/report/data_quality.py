"""What a report says of its data: what became of the rows, how they were treated, what they are fit for."""

from collections.abc import Sequence

from asiakkuus_lib.errors import N_
from asiakkuus_lib.locale import language
from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.reading import SMALLEST_GROUP, Costs, Input, Transactions, verdict
from asiakkuus_lib.reading.kinds import kinds
from asiakkuus_lib.report.hand_over import Judgement, sheet
from asiakkuus_lib.show import Column, date, say, table
from asiakkuus_lib.show.numbers import currency_sign
from asiakkuus_lib.show.tables import Table
from asiakkuus_lib.show.text import Note, verbatim

_RETURNS = {
    "net": N_("Returns are netted from the money of their customer."),
    "drop": N_("Returns are left out, as asked."),
    "separate": N_("Returns are counted separately, as asked: the money of a customer is that of purchases."),
}
_DUPLICATES = {
    "keep": N_("Rows that repeat an earlier one exactly are kept."),
    "drop": N_("Of rows that are equal in every column only the first is used, as asked."),
}
_PSEUDONYMS = {
    "key": N_("Customers go by pseudonyms; the same key gives the same ones again. Groups under five are not shown."),
    "random": N_("Customers go by pseudonyms made for this report alone. Groups under five are not shown."),
}


def ledger_table(read: Transactions | Input) -> Table:
    """The ledger of the purchases or of a further input, on the page and on a sheet of the Excel file.

    Examples
    --------
    >>> from asiakkuus_lib.reading import read_input, read_transactions
    >>> "60" in ledger_table(read_transactions()).to_html()
    True
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en"); ledger_table(read_input("register")).title
    'What became of the rows: register of customers'
    """
    known = {
        "item": Column(_("Rows of the file")),
        "rows": Column(_("Rows"), "number"),
        "amount": Column(_("Money"), "money", 2, currency_sign(read.currency)),
        "remark": Column(_("Remark")),
    }
    ledger, note = read.ledger.to_frame(), ""
    if read.pseudonymised and "amount" in ledger:
        # A line may be of one customer, and so may the difference of two.
        ledger = ledger.drop(columns="amount")
        note = _("The money of the rows is not told, for customers are pseudonyms.")
    columns = {name: column for name, column in known.items() if name in ledger}
    if isinstance(read, Transactions):
        sheet(_("Data quality"), ledger, columns)
        return table(ledger, _("What became of the rows"), columns, note=note)
    kind = kinds()[read.kind]
    sheet(_("Rows: {sheet}").format(sheet=kind.page["sheet"][language()]), ledger, columns)
    return table(ledger, _("What became of the rows: {input}").format(input=_(kind.title)), columns)


def costs_table(costs: Costs, transactions: Transactions, customers: Sequence[str]) -> Table:
    """What became of the rows of the costs, on the page and on a sheet of the Excel file.

    Parameters
    ----------
    costs : Costs
        As from `read_costs`.
    transactions : Transactions
    customers : sequence of str
        Customers who have bought.

    Examples
    --------
    >>> from asiakkuus_lib.reading import read_costs, read_transactions
    >>> "A00001" in costs_table(read_costs(), read_transactions(), ["A00001"]).to_html()
    False
    """
    account = costs.account(transactions, customers)
    if transactions.pseudonymised:
        few = account["customers"].abs().between(1, SMALLEST_GROUP - 1)
        account.loc[few, ["customers", "amount"]] = float("nan")
    columns = {
        "item": Column(_("Rows of the costs")),
        "rows": Column(_("Rows"), "number"),
        "customers": Column(_("Customers"), "number"),
        "amount": Column(_("Costs"), "money", 2, currency_sign(transactions.currency)),
        "remark": Column(_("Remark")),
    }
    sheet(_("Costs read"), account, columns)
    return table(account, _("What became of the costs"), columns)


def treatment(transactions: Transactions, *more: str) -> Note:
    """How the rows were treated, in sentences: every policy is named.

    Parameters
    ----------
    transactions : Transactions
    *more : str
        Sentences of the report's own.

    Examples
    --------
    >>> from asiakkuus_lib.reading import read_transactions
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> print(str(treatment(read_transactions()))[:52])
    Returns are netted from the money of their customer.
    """
    policies, ledger = transactions.policies, transactions.ledger
    returns, duplicates = _RETURNS[policies["returns"]], _DUPLICATES[policies["duplicates"]]
    period = [day and date(day) for day in (policies["since"], policies["until"])]
    return say(
        _(returns),
        _(duplicates) if ledger.duplicates or policies["duplicates"] == "drop" else "",
        _("Rows that cannot be read are left out, as asked.") if ledger.refused else "",
        _("Rows from {since} on are used.").format(since=period[0]) if period[0] else "",
        _("Rows until {until} are used.").format(until=period[1]) if period[1] else "",
        _(_PSEUDONYMS[transactions.pseudonyms]) if transactions.pseudonyms else "",
        _("Columns read: {list}.").format(
            list=", ".join(f"{field} = {verbatim(heading)}" for field, heading in transactions.columns.items())
        ),
        *more,
    )


def fitness(transactions: Transactions, purposes: Sequence[str]) -> Judgement:
    """What the data is fit for, and what to look at in it, in sentences.

    Parameters
    ----------
    transactions : Transactions
    purposes : sequence of str
        "rfm", "clv".

    Examples
    --------
    >>> from asiakkuus_lib.reading import read_transactions
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> print(fitness(read_transactions(), ["rfm"]))
    Fit for RFM.
    """
    judged = verdict(transactions)
    asked = [part for part in judged.fitness if part.purpose in purposes]
    return Judgement(
        say(*(part.words() for part in asked), *judged.remarks),
        [{"about": part.purpose, "level": part.level, "reasons": list(part.reasons)} for part in asked],
    )
