"""What the key-account workbook says against an account that a report speaks well of, or sends somebody to."""

from collections.abc import Callable, Iterable

from asiakkuus_lib import key_accounts
from asiakkuus_lib.lessons.common.account_book import AccountBook
from asiakkuus_lib.lessons.common.strength_map import MIDDLE, seen_by_customers
from asiakkuus_lib.locale import both
from asiakkuus_lib.show import number

# How a verifying criterion that fails is said of a customer.
FAILS = {
    "strategy_fit": both(fi="strategiat eivät sovi yhteen", en="the strategies do not fit"),
    "flexible": both(fi="resurssit eivät jousta", en="the resources cannot be adapted"),
    "fair": both(fi="asiakas ei ole reilu", en="the customer is not fair"),
}  # fmt: skip


def failing(book: AccountBook, account: object) -> list[str]:
    """The verifying criteria that an account does not meet, in words.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> failing(AccountBook.of_course(), "A01813")
    ['the resources cannot be adapted']
    """
    return [FAILS[name].said() for name in key_accounts.VERIFYING if book.accounts[name].to_dict().get(account) == key_accounts.NO]


def weak(book: AccountBook, account: object) -> float | None:
    """What an account that rates the relationship as weak gives it; None of the others.

    Examples
    --------
    >>> weak(AccountBook.of_course(), "A02477")
    1.875
    """
    found = seen_by_customers(book).to_dict().get(account)
    return float(found) if found is not None and found < MIDDLE else None


def reservations(book: AccountBook, accounts: Iterable[object], name: Callable[[object], str], *, ratings: bool = True) -> str:
    """Of which accounts the workbook says something to be settled first, and what, as a sentence; "" of none.

    Parameters
    ----------
    book : AccountBook
    accounts : iterable of object
        As in the workbook.
    name : callable
        What an account is called within a sentence.
    ratings : bool
        Whether weak relationships are told, too.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> reservations(AccountBook.of_course(), ["A02477"], str)
    'Settle first: A02477 (fails a verifying criterion: the customer is not fair; rates the relationship 1.88).'
    """
    told = []
    for account in accounts:
        fails, rating = failing(book, account), weak(book, account) if ratings else None
        said = [
            both(fi="varmentava kriteeri ei täyty: {why}", en="fails a verifying criterion: {why}").format(why=", ".join(fails)) if fails else "",
            both(fi="asiakkaan arvio suhteesta {rating}", en="rates the relationship {rating}").format(rating=number(rating, 2)) if rating is not None else "",
        ]  # fmt: skip
        if any(said):
            told.append(f"{name(account)} ({'; '.join(filter(None, said))})")
    return both(fi="Ratkaiskaa ensin: {told}.", en="Settle first: {told}.").format(told="; ".join(told)) if told else ""
