"""What the reports start from that are made of the key-account workbook alone: its accounts, and what they are called."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Self

from asiakkuus_lib.errors import ParameterError
from asiakkuus_lib.lessons.common.account_book import AccountBook
from asiakkuus_lib.lessons.common.names import first_of, joined
from asiakkuus_lib.locale import both
from asiakkuus_lib.report import AnyCase, settings
from asiakkuus_lib.show.text import shortened, verbatim

# How many names a sentence holds, and letters a name.
MOST_NAMED, LONGEST = 6, 40


@dataclass(frozen=True, eq=False)
class AccountCase(AnyCase):
    """The key-account workbook, and the words in which its accounts are spoken of.

    Parameters
    ----------
    parameters : mapping of name to value
        Those of the report; `account_book_path` names the workbook.
    book : AccountBook
        What was read.
    """

    book: AccountBook

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> Self:
        """Read the workbook.

        Raises
        ------
        DataError
            If the file cannot be read.
        """
        return cls(settings(given), AccountBook.read(given["account_book_path"], "relationship"))

    @property
    def own(self) -> bool:
        """Whether all is the course's own."""
        return self.book.made_up

    @property
    def files(self) -> tuple[str, ...]:
        """Name of the file that was read; none where the workbook is the course's own."""
        return () if self.own else (self.book.source,)

    def account_named(self, told: str) -> str:
        """The account that somebody means by its number or its name.

        Raises
        ------
        ParameterError
            If there is no such account.
        """
        if told in self.book.accounts.index:
            return told
        meant = [str(one) for one, name in self.book.names.items() if told.casefold() in (str(name).casefold(), str(one).casefold())]
        if not meant:
            raise ParameterError(
                both(fi="Työkirjassa ei ole asiakasta {told}. Asiakkaat ovat: {names}.", en="The workbook has no account {told}. The accounts are: {names}."),
                told=shortened(told, LONGEST), names=", ".join(shortened(str(name), LONGEST) for name in self.book.names))
        return meant[0]

    # Words

    def label(self, account: object) -> str:
        """What an account is called, as it stands by itself."""
        return shortened(str(self.book.names.loc[[str(account)]].iloc[0]), LONGEST)

    def labels(self, accounts: Iterable[object]) -> list[str]:
        """The same of several; two whose names begin alike are told apart by their whole names."""
        told = [str(one) for one in accounts]
        named, whole = [self.label(one) for one in told], [str(name) for name in self.book.names.loc[told]]
        return [name if named.count(name) == 1 else full for name, full in zip(named, whole, strict=True)]

    def name(self, account: object) -> str:
        """What an account is called, within a sentence."""
        return verbatim(self.label(account), LONGEST)

    def quoted(self, accounts: Iterable[object], most: int = MOST_NAMED) -> str:
        """Accounts by name, within a sentence; of many, the first ones."""
        return joined(first_of([self.name(account) for account in accounts], most))

    def plain(self, *accounts: object, most: int = MOST_NAMED) -> str:
        """The same for the title of a figure, where nothing is bold."""
        return self.quoted(accounts, most).replace("\u2060", "")
