"""The workbook beside the purchases of all customers: of what both a case is made, and where they differ."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from asiakkuus_lib.lessons.common.account_book.book import AccountBook
from asiakkuus_lib.locale import both
from asiakkuus_lib.show.numbers import currency_sign
from asiakkuus_lib.show.text import verbatim

if TYPE_CHECKING:
    import pandas as pd

    from asiakkuus_lib.reading import Input, Transactions

# Two numbers are the same that are so near, as a part of the one in the workbook.
NEAR = 0.01


class BookAndPurchases:
    """What a case has that is made of the workbook, and of purchases and other files where they are given.

    Attributes
    ----------
    book : AccountBook
        What is known of the accounts.
    transactions : Transactions or None
        The purchases of all customers, where they are given.
    inputs : mapping of name to Input
        What was read besides.
    """

    book: AccountBook
    transactions: "Transactions | None"
    inputs: "Mapping[str, Input]"

    @property
    def own(self) -> bool:
        """Whether all is the course's own."""
        return self.book.made_up

    @property
    def files(self) -> tuple[str, ...]:
        """Names of the files that were read, the workbook first; none where the data is the course's own."""
        if self.own:
            return ()
        purchases = [] if self.transactions is None else [self.transactions.source]
        return tuple(dict.fromkeys([self.book.source, *purchases, *(read.source for read in self.inputs.values())]))

    @property
    def currency(self) -> str:
        """Code of the currency: that of the purchases where they tell it, or euros, for which the workbook asks."""
        told = "" if self.transactions is None else self.transactions.currency
        return told or "EUR"

    @property
    def sign(self) -> str:
        """The currency's sign, for the heading of a column."""
        return currency_sign(self.currency)

    @property
    def names(self) -> "pd.Series":
        """What each account is called, no two the same; index the accounts."""
        return self.book.names


def differing(told: "pd.Series", seen: "pd.Series", names: "pd.Series", money: Callable[[float], str]) -> str:
    """For how many accounts the workbook and the purchases tell of different sums, as a sentence; "" where for none.

    What the workbook says counts: whoever filled it in has looked at the account.

    Parameters
    ----------
    told : Series of float
        What each account bought in a year by the workbook, NaN where it does not say; index the accounts.
    seen : Series of float
        The same by the purchases, of those that they know.
    names : Series of str
        What each account is called.
    money : callable
        How an amount is written.

    Examples
    --------
    >>> import pandas as pd
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> told, seen = pd.Series({"1": 100.0, "2": 50.0, "3": 7.0}), pd.Series({"1": 100.4, "2": 60.0})
    >>> said = differing(told, seen, pd.Series({"1": "Ahola", "2": "Berg", "3": "Cygnus"}), "{:.0f}".format)
    >>> said.partition(";")[0]
    'For 1 account the workbook and the transactions differ in what was bought from us'
    """
    known = told.dropna()
    found = seen.reindex(known.index)
    apart = (known - found).abs()
    apart = apart[apart > NEAR * known.clip(lower=1.0)].sort_values(ascending=False, kind="stable")
    if apart.empty:
        return ""
    first = apart.index[0]
    return both(
        fi=("Ostot meiltä ovat {n} asiakkaalla eri työkirjassa ja ostotapahtumissa, ja laskettu on työkirjan mukaan. Suurin ero: {name}, työkirjassa {told}, ostoissa {seen}.",) * 2,
        en=("For {n} account the workbook and the transactions differ in what was bought from us; counted is what the workbook says. The largest difference: {name}, {told} in the workbook, {seen} in the transactions.",
            "For {n} accounts the workbook and the transactions differ in what was bought from us; counted is what the workbook says. The largest difference: {name}, {told} in the workbook, {seen} in the transactions.")).format(
        n=len(apart), name=verbatim(str(names[first])), told=money(float(known[first])), seen=money(float(found[first])))
