"""Read what customers cost, from a file of the company's own, and tell what was read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from asiakkuus_lib.errors import N_, DataError
from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.reading.inputs import Input, read_input
from asiakkuus_lib.reading.privacy import Pseudonyms
from asiakkuus_lib.reading.read import Transactions

if TYPE_CHECKING:
    import pandas as pd
    from narwhals.typing import IntoFrame

MONEY = ("acquisition", "retention", "service", "goods", "other")


@dataclass(frozen=True)
class Costs(Input):
    """Costs of customers, ready for analysis.

    The frame has `customer_id` and those of `acquisition`, `retention`, `service`, `goods`, `other` (money),
    `goods_rate` (share of sales) and `year` that the file has. An empty cell of money is zero.

    Parameters
    ----------
    turned : bool
        Whether costs were written as negative numbers, and turned.
    """

    turned: bool = False

    def within(self, transactions: Transactions) -> "Costs":
        """The costs of the years that the transactions cover; all, where the years are not told.

        Raises
        ------
        DataError
            If all costs are of other years.
        """
        if "year" not in self.frame:
            return self
        first, last = transactions.first_day.year, transactions.last_day.year
        inside = self.frame[self.frame["year"].between(first, last)]
        if inside.empty:
            raise DataError(
                N_("{file}: the costs are of the years {years}, but the purchases of {bought}. Give the costs of the "
                   "years in which the customers bought."),
                file=self.source,
                years=f"{self.frame['year'].min():.0f}–{self.frame['year'].max():.0f}",
                bought=f"{first}–{last}",
            )  # fmt: skip
        return replace(self, frame=inside)

    def total(self, customers: "Iterable[str] | None" = None) -> float:
        """All money of the rows, or of those of some customers."""
        rows = self.frame if customers is None else self.frame[self.frame["customer_id"].isin(customers)]
        return float(rows[[kind for kind in MONEY if kind in rows]].sum().sum())

    def account(self, transactions: Transactions, customers: Sequence[str]) -> "pd.DataFrame":
        """What became of the rows, in rows, customers and money: it adds up.

        Parameters
        ----------
        transactions : Transactions
            Whose costs these are.
        customers : sequence of str
            Customers who have bought.

        Returns
        -------
        DataFrame
            Columns `item`, `rows`, `customers`, `amount`, `remark`.
        """
        import pandas as pd

        inside = self.within(transactions)
        used = inside.frame["customer_id"].isin(customers)
        outside = self.frame.index.difference(inside.frame.index)
        strangers = inside.frame[~used]
        rows: list[tuple[str, int, float | None, float | None, str]] = [
            (_("Cost rows read"), self.rows_read, None, None, ""),
        ]
        for part in self.ledger.refused:
            remark = _("lines {lines}").format(lines=part.where())
            rows.append((_("Left out: {reason}").format(reason=part.why()), -len(part.lines), None, None, remark))
        if len(outside):
            left = self.frame.loc[outside]
            rows.append((_("Years without purchases in the data"), -len(left), -left["customer_id"].nunique(),
                         (inside.total() - self.total()) or 0.0, ""))  # fmt: skip
        if len(strangers):
            names = strangers["customer_id"].unique()
            rows.append((_("Customers who have bought nothing in the data"), -len(strangers), -len(names),
                         -inside.total(names) or 0.0,
                         _("their costs are not in the figures")))  # fmt: skip
        rows.append((_("Cost rows used"), int(used.sum()), inside.frame.loc[used, "customer_id"].nunique(),
                     inside.total(customers),
                     _("costs written as negative numbers were turned") if self.turned else ""))  # fmt: skip
        missing = len(set(customers) - set(inside.frame["customer_id"]))
        rows.append((_("Customers who have bought but have no costs"), 0, missing, None,
                     _("their profit is not known") if missing else ""))  # fmt: skip
        return pd.DataFrame(rows, columns=["item", "rows", "customers", "amount", "remark"])


def read_costs(
    source: "str | Path | IntoFrame" = "",
    *,
    bad_rows: str = "stop",
    decimal_mark: str = "auto",
    pseudonyms: Pseudonyms | None = None,
) -> Costs:
    """Read the costs of customers from a file or a dataframe; without one, those of the course's ferry line.

    Parameters
    ----------
    source : str, Path or dataframe
        As for `asiakkuus_lib.reading.read_transactions`. One or several rows for each customer: the
        customer number, the same as in the transactions, and at least one kind of cost; a year if
        wanted. A workbook may hold costs on one sheet and transactions on another. Columns are
        found by their Finnish, Swedish, English or Polish names.
    bad_rows : str
        What to do with rows that cannot be read: "stop", or "skip" them.
    decimal_mark : str
        "auto", "comma" or "point".
    pseudonyms : Pseudonyms, optional
        Those of the transactions, so that customers still match.

    Returns
    -------
    Costs

    Raises
    ------
    DataError
        If the file cannot be read, has no customer or no cost, or its rows cannot be read.

    Examples
    --------
    >>> read_costs().frame.columns.tolist()
    ['customer_id', 'acquisition', 'retention', 'service', 'goods_rate', 'year']
    >>> import pandas as pd
    >>> made = pd.DataFrame({"Asiakas": ["00123"], "Palvelukulut €": ["1 234,50"], "Tuotekustannusten osuus": ["57 %"]})
    >>> read_costs(made).frame.to_dict("records")
    [{'customer_id': '00123', 'service': 1234.5, 'goods_rate': 0.57}]
    """
    read = read_input("costs", source, bad_rows=bad_rows, decimal_mark=decimal_mark, pseudonyms=pseudonyms)
    order = ("customer_id", *MONEY, "goods_rate", "year")
    frame = read.frame[[name for name in order if name in read.frame]].copy()
    money = [kind for kind in MONEY if kind in frame]
    turned = bool(money) and frame[money].max().max() <= 0 and frame[money].min().min() < 0
    frame[money] = (-frame[money] if turned else frame[money]).fillna(0.0)
    return Costs(**{**vars(read), "frame": frame, "turned": bool(turned)})


def match_currency(read: Input, transactions: Transactions) -> None:
    """Refuse costs, or other money, in another currency than the sales.

    Raises
    ------
    DataError
        If both tell their currency, and they differ.
    """
    if read.currency and transactions.currency and read.currency != transactions.currency:
        raise DataError(
            N_("{file} is in {theirs}, but the sales are in {ours}. Give both in one currency."),
            file=read.source, theirs=read.currency, ours=transactions.currency,
        )  # fmt: skip
