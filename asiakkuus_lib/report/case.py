"""What a report is made of: the parameters, and the data that they name."""

import re
import sys
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.report.parameters import Parameter, of_page, read_parameters
from asiakkuus_lib.report.reading_parameters import READING, read_further, read_purchases
from asiakkuus_lib.show.numbers import currency_sign, date
from asiakkuus_lib.show.text import shortened

if TYPE_CHECKING:
    import pandas as pd

    from asiakkuus_lib.reading import Input, Transactions
    from asiakkuus_lib.show import Column

# How exactly the money of one customer is told where customers are pseudonyms: exact money finds its customer in
# any other list that has it.
DIGITS = 2
# Letters of a file's name under a figure.
LONGEST_FILE = 60
# Within so many days of its ends a period is there as a whole: nobody needs to have bought on the first day.
SLACK = 31
# The cell of parameters in the source of a page, after its heading.
CELL_OF_PARAMETERS = re.compile(r'^# %% tags=\[[^\]\n]*"parameters".*\n((?:(?!# %%).*\n?)*)', re.MULTILINE)
# That a customer may be contacted.
MAY = "may be contacted"


@dataclass(frozen=True, eq=False)
class AnyCase(ABC):
    """What the case of every report has.

    A lesson's own case adds the data that its report is made of, and, as cached properties, what several of its
    findings start from. `Case` is that of purchases.

    Parameters
    ----------
    parameters : mapping of name to value
        Those of the report.
    """

    parameters: Mapping[str, Any]

    def __init_subclass__(cls, **more: Any) -> None:
        super().__init_subclass__(**more)
        if isinstance(read := cls.__dict__.get("read"), classmethod):
            # Every class reads in its own way; none of them has to remember to look at its parameters first.
            cls.read = _of_right_types(read)  # type: ignore[method-assign]  # a class method in its own place

    @classmethod
    @abstractmethod
    def read(cls, given: Mapping[str, Any]) -> Self:
        """Read the data that the parameters name.

        Whatever the class, what it gets here has the types and limits of the lesson's own cell of parameters.

        Parameters
        ----------
        given : mapping
            The parameters, and whatever else: a page gives all its names (``locals()``).

        Raises
        ------
        ParameterError
            If a parameter is of the wrong type, or impossible.
        """

    @property
    def files(self) -> tuple[str, ...]:
        """Names of the files that were read, without their folders; none where the data is the course's own."""
        path = str(self.parameters["data_path"])
        return (Path(path).name,) if path else ()

    @property
    def source(self) -> str:
        """Where the numbers come from, in words that stand under a figure."""
        if not self.files:
            return _("Source: the course's own data, made up")
        return _("Source: {files}").format(files=", ".join(shortened(name, LONGEST_FILE) for name in self.files))


def _of_right_types(read: classmethod) -> Any:
    """The same way of reading, after the parameters that a reader typed in the page have been looked at."""

    @wraps(read.__func__)
    def looked_at_first(cls: type[AnyCase], given: Mapping[str, Any]) -> AnyCase:
        found: AnyCase = read.__func__(cls, of_page(parameters_of(cls.__module__), given))
        return found

    return classmethod(looked_at_first)


@cache
def parameters_of(module: str) -> Mapping[str, Parameter]:
    """The parameters of the page of a lesson, from one of its modules; of a module elsewhere there are none.

    Examples
    --------
    >>> from asiakkuus_lib.lessons.l13_care_models import case
    >>> parameters_of(case.__name__)["max_pages"].limit, parameters_of("asiakkuus_lib")
    ('4..20', {})
    """
    file = getattr(sys.modules.get(module), "__file__", None)
    source = Path(file).with_name("lesson.py") if file else None
    if source is None or not source.is_file():
        return {}
    cell = CELL_OF_PARAMETERS.search(source.read_text(encoding="utf-8"))
    return read_parameters(cell[1]) if cell else {}


def settings(given: Mapping[str, Any]) -> dict[str, Any]:
    """The values among the names of a page that can be parameters.

    Examples
    --------
    >>> settings({"low": 50.0, "read": settings})
    {'low': 50.0}
    """
    simple = str | int | float | bool | list
    return {name: value for name, value in given.items() if isinstance(value, simple)}


@dataclass(frozen=True, eq=False)
class CustomerCase(AnyCase):
    """Customers, a reference date and parameters: what is told of customers, and of how few nothing is.

    Parameters
    ----------
    parameters : mapping of name to value
        Those of the report.
    reference : Timestamp
        The day up to which the data is looked at.
    inputs : mapping of name to Input
        What was read, other than purchases, under the same pseudonyms: "register", "survey", ... One that the reader
        did not give is not here.
    """

    reference: "pd.Timestamp"
    inputs: Mapping[str, "Input"]

    def of_course(self) -> Self:
        """The same of the course's own data, of which a lesson speaks whatever data its report is made of."""
        data = {name: "" for name in self.parameters if name.endswith("_path")}
        own = {**data, **{name: parameter.default for name, parameter in READING.items()}}
        same = all(self.parameters[name] == value for name, value in own.items())
        return self if same else self.read({**self.parameters, **own})

    @property
    def pseudonymised(self) -> bool:
        """Whether customers are pseudonyms, so that nothing may be told of under five of them."""
        return bool(self.parameters["pseudonymise"])

    @property
    def divisions(self) -> "Mapping[str, pd.Series]":
        """Every division of the customers that figures are given of, the most important first.

        A lesson's own case tells them: the group of each customer, as a text.
        """
        return {}

    @cached_property
    def told(self) -> "Mapping[str, pd.Series]":
        """The divisions as they may be told: where customers are pseudonyms, small groups are merged."""
        from asiakkuus_lib.report.small_groups import tellable

        return tellable(self.divisions) if self.pseudonymised else self.divisions

    def tells(self, division: str) -> bool:
        """Whether anything may be told of the groups of a division."""
        from asiakkuus_lib.report.small_groups import OTHERS

        return bool((self.told[division].dropna() != OTHERS).any())

    def consent_of(self, customers: "pd.Index") -> "pd.Series | None":
        """Whether each customer may be contacted: `MAY`, "no" or "unknown"; None where no register tells it."""
        register = self.inputs.get("register")
        if register is None or "marketing_consent" not in register.frame:
            return None
        told = register.frame.set_index("customer_id")["marketing_consent"].reindex(customers)
        return told.map({True: MAY, False: "no"}).fillna("unknown")

    @property
    def lists_customers(self) -> bool:
        """Whether customers are listed one by one."""
        return not self.pseudonymised or bool(self.parameters["list_customers"])

    def named(self, customers: Iterable[object]) -> dict[str, str]:
        """The customers of an action, for the record; nobody where they are pseudonyms, for an action is of a group."""
        return {} if self.pseudonymised else {str(customer): "" for customer in customers}

    def listed(
        self, frame: "pd.DataFrame", columns: "Mapping[str, Column]"
    ) -> "tuple[pd.DataFrame, Mapping[str, Column]]":
        """A list of all customers as it may be given.

        Parameters
        ----------
        frame : DataFrame
            One row a customer, with a column `customer`.
        columns : mapping of column name to Column

        Returns
        -------
        DataFrame, mapping
            The same; of pseudonyms only their money, to two digits, and nothing that tells of a group.
        """
        if not self.pseudonymised:
            return frame, columns
        kept = {
            name: replace(column, decimals=0) if column.kind == "money" else column
            for name, column in columns.items()
            if name == "customer" or column.kind == "money"
        }
        coarse = frame[list(kept)].copy()
        money = [name for name, column in kept.items() if column.kind == "money"]
        coarse[money] = coarse[money].map(lambda amount: float(f"{amount:.{DIGITS}g}"))
        return coarse.sort_values([*money, "customer"], ascending=[False] * len(money) + [True]), kept

    @cached_property
    def previous(self) -> Self | None:
        """The same as it was at the end of the period before; None where the data does not hold that period whole."""
        import pandas as pd

        days = self.parameters["compare_days"]
        return self.earlier(days) if self.holds(self.reference - pd.Timedelta(days=2 * days)) else None

    def holds(self, begin: "pd.Timestamp") -> bool:
        """Whether the data holds the whole of a period that begins on a day and is as long as those compared."""
        import pandas as pd

        slack = pd.Timedelta(days=min(SLACK, self.parameters["compare_days"] // 12))
        return bool(begin + slack >= self.first_day)

    @property
    @abstractmethod
    def first_day(self) -> "pd.Timestamp":
        """The first day of which the data tells."""

    def earlier(self, days: int) -> Self | None:
        """The same as it was some days before; None where the data tells nothing of that time yet."""
        import pandas as pd

        then = self.reference - pd.Timedelta(days=days)
        return replace(self, reference=then) if then > self.first_day else None


@dataclass(frozen=True, eq=False)
class Case(CustomerCase):
    """Purchases, a reference date and parameters.

    Parameters
    ----------
    parameters : mapping of name to value
        Those of the report.
    reference : Timestamp
        The day up to which the data is looked at; purchases of that day and later are not.
    inputs : mapping of name to Input
        What was read besides, under the same pseudonyms: "register", "costs", ... One that the reader did not
        give is not here.
    transactions : Transactions
        As from `read_transactions`.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> from asiakkuus_lib.report.reading_parameters import READING
    >>> use_language("fi")
    >>> case = Case.read({"data_path": "", **{name: parameter.default for name, parameter in READING.items()}})
    >>> str(case.reference.date()), case.pseudonymised
    ('2026-01-01', False)
    >>> case.period, case.source
    ('1.1.2023–31.12.2025', 'Lähde: kurssin oma, keksitty aineisto')
    >>> str(case.earlier(365).reference.date()), case.earlier(3650)
    ('2025-01-01', None)
    >>> case.of_course() is case
    True
    """

    transactions: "Transactions"

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> Self:
        """Read the purchases, and what else the parameters name."""
        from asiakkuus_lib.reading import match_currency, pseudonyms

        hidden = pseudonyms() if given["pseudonymise"] else None
        transactions = read_purchases(given["data_path"], given, hidden)
        reference = _reference(transactions, given["as_of"])
        inputs = read_further(given, reference, hidden, own=not given["data_path"])
        for read in inputs.values():
            match_currency(read, transactions)
        return cls(settings(given), reference, inputs, transactions)

    @property
    def currency(self) -> str:
        """Code of the currency, or "" where the data does not tell it."""
        return self.transactions.currency

    @property
    def sign(self) -> str:
        """The currency's sign, for the heading of a column."""
        return currency_sign(self.currency)

    @property
    def files(self) -> tuple[str, ...]:
        """Those of the purchases and of what else was read."""
        given = super().files
        return (*given, *(read.source for read in self.inputs.values())) if given else ()

    @property
    def first_day(self) -> "pd.Timestamp":
        """The day of the first purchase."""
        return self.transactions.first_day

    @property
    def period(self) -> str:
        """From the first day of the purchases that are looked at to the last, in words."""
        import pandas as pd

        last = min(self.transactions.last_day, self.reference - pd.Timedelta(days=1))
        return f"{date(self.transactions.first_day)}–{date(last)}"


def _reference(transactions: "Transactions", as_of: str) -> "pd.Timestamp":
    import pandas as pd

    from asiakkuus_lib.summary import reference_date

    return reference_date(as_of) if as_of else transactions.last_day + pd.Timedelta(days=1)
