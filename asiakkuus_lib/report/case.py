"""What a report is made of: the data as it was read, the day it is looked at, and the parameters."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Self

from asiakkuus_lib.report.reading_parameters import read_purchases
from asiakkuus_lib.show.numbers import currency_sign

if TYPE_CHECKING:
    import pandas as pd

    from asiakkuus_lib.reading import Transactions
    from asiakkuus_lib.reading.privacy import Pseudonyms


@dataclass(frozen=True, eq=False)
class Case:
    """Purchases, a reference date and parameters.

    A lesson's own case adds, as cached properties, what several of its findings start from.

    Parameters
    ----------
    transactions : Transactions
        As from `read_transactions`.
    reference : Timestamp
        The day up to which the data is looked at; purchases of that day and later are not.
    parameters : mapping of name to value
        Those of the report.

    Examples
    --------
    >>> from asiakkuus_lib.report.reading_parameters import READING
    >>> case = Case.read({"data_path": "", **{name: parameter.default for name, parameter in READING.items()}})
    >>> str(case.reference.date()), case.pseudonymised
    ('2026-01-01', False)
    >>> str(case.earlier(365).reference.date()), case.earlier(3650)
    ('2025-01-01', None)
    """

    transactions: "Transactions"
    reference: "pd.Timestamp"
    parameters: Mapping[str, Any]

    @classmethod
    def read(cls, given: Mapping[str, Any], hidden: "Pseudonyms | None" = None) -> Self:
        """Read the purchases that the parameters name.

        Parameters
        ----------
        given : mapping
            The parameters, and whatever else: a page gives all its names (``locals()``).
        hidden : Pseudonyms, optional
            Those of the customers, where other files have them too; made when they are asked for.
        """
        from asiakkuus_lib.reading import pseudonyms

        if given["pseudonymise"] and hidden is None:
            hidden = pseudonyms()
        transactions = read_purchases(given["data_path"], given, hidden)
        simple = str | int | float | bool | list
        parameters = {name: value for name, value in given.items() if isinstance(value, simple)}
        return cls(transactions, _reference(transactions, given["as_of"]), parameters)

    @property
    def pseudonymised(self) -> bool:
        """Whether customers are pseudonyms, so that nothing may be told of under five of them."""
        return bool(self.parameters["pseudonymise"])

    @property
    def currency(self) -> str:
        """Code of the currency, or "" where the data does not tell it."""
        return self.transactions.currency

    @property
    def sign(self) -> str:
        """The currency's sign, for the heading of a column."""
        return currency_sign(self.currency)

    def earlier(self, days: int) -> Self | None:
        """The same as it was some days before; None where there were no purchases yet."""
        import pandas as pd

        then = self.reference - pd.Timedelta(days=days)
        return replace(self, reference=then) if then > self.transactions.first_day else None


def _reference(transactions: "Transactions", as_of: str) -> "pd.Timestamp":
    import pandas as pd

    from asiakkuus_lib.summary import reference_date

    return reference_date(as_of) if as_of else transactions.last_day + pd.Timedelta(days=1)
