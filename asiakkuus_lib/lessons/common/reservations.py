"""What the key-account workbook says against an account that a report speaks well of, or sends somebody to.

A line that sends somebody to an account says this itself: who reads nothing else must not do the wrong thing.
"""

from collections.abc import Callable, Iterable

from asiakkuus_lib import key_accounts
from asiakkuus_lib.lessons.common.account_book import AccountBook
from asiakkuus_lib.lessons.common.names import joined
from asiakkuus_lib.lessons.common.strength_map import MIDDLE, seen_by_customers
from asiakkuus_lib.locale import both
from asiakkuus_lib.relationship import HIGHEST, LOWEST
from asiakkuus_lib.show import number

# Of so few accounts it is clear which rating is whose.
MOST_UNNAMED = 4
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


def reason(book: AccountBook, account: object, *, ratings: bool = True) -> str:
    """What is to be settled with an account before anything else, in a few words; "" where the workbook says nothing against it.

    Parameters
    ----------
    book : AccountBook
    account : object
        As in the workbook.
    ratings : bool
        Whether a weak relationship is a reason, too.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> reason(AccountBook.of_course(), "A02477")
    'the customer is not fair; rates the relationship low: 1.88'
    """
    rating = weak(book, account) if ratings else None
    low = both(fi="pitää suhdetta heikkona: {rating}", en="rates the relationship low: {rating}").format(rating=number(rating, 2)) if rating is not None else ""
    return "; ".join(filter(None, [*failing(book, account), low]))


def reserved(book: AccountBook, accounts: Iterable[object], *, ratings: bool = True) -> list[object]:
    """Those of some accounts with which something is to be settled first, in their order.

    Examples
    --------
    >>> reserved(AccountBook.of_course(), ["A02215", "A02477"])
    ['A02477']
    """
    return [account for account in accounts if reason(book, account, ratings=ratings)]


def with_reason(book: AccountBook, account: object, name: Callable[[object], str], *, ratings: bool = True) -> str:
    """An account within a sentence, in brackets what is to be settled with it first.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> with_reason(AccountBook.of_course(), "A01813", str, ratings=False), with_reason(AccountBook.of_course(), "A02215", str)
    ('A01813 (the resources cannot be adapted)', 'A02215')
    """
    why = reason(book, account, ratings=ratings)
    return f"{name(account)} ({why})" if why else name(account)


def conditions(book: AccountBook, accounts: Iterable[object], name: Callable[[object], str], *, ratings: bool = True) -> str:
    """What comes first with accounts to which a line sends somebody, as sentences for that very line; "" where nothing does.

    What fails a verifying criterion is settled first; a relationship that is merely weak is what to begin with.

    Parameters
    ----------
    book : AccountBook
    accounts : iterable of object
        Those of the line, as in the workbook.
    name : callable
        What an account is called within a sentence.
    ratings : bool
        Whether weak relationships are told, too: not where the line is about them.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> book = AccountBook.of_course()
    >>> conditions(book, ["A02215", "A02477", "A02867"], str)
    'Settle first: A02477 (the customer is not fair; rates the relationship low: 1.88). Begin with the relationship, which the customer rates as weak: A02867 (2.50).'
    >>> conditions(book, ["A02867", "A00354"], str)
    'Begin with the relationship, which they rate as weak (2.50 and 2.75).'
    >>> conditions(book, ["A02215"], str)
    ''
    """
    named = list(dict.fromkeys(accounts))
    fails = reserved(book, named, ratings=False)
    low = {account: number(rating, 2) for account in named if ratings and account not in fails and (rating := weak(book, account)) is not None}
    first = both(fi="Ratkaiskaa ensin: {told}.", en="Settle first: {told}.").format(
        told="; ".join(with_reason(book, account, name, ratings=ratings) for account in fails)) if fails else ""  # fmt: skip
    if not low:
        return first
    # Where it holds of all, the names stand in the line already.
    then = (
        both(fi=("Aloittakaa suhteesta, jota asiakas pitää heikkona ({told}).", "Aloittakaa suhteesta, jota ne pitävät heikkona ({told})."),
             en=("Begin with the relationship, which the customer rates as weak ({told}).", "Begin with the relationship, which they rate as weak ({told}).")).format(n=len(low), told=joined([*low.values()]))
        if len(low) == len(named) <= MOST_UNNAMED
        else both(fi=("Aloittakaa suhteesta, jota asiakas pitää heikkona: {told}.", "Aloittakaa suhteesta, jota asiakkaat pitävät heikkona: {told}."),
                  en=("Begin with the relationship, which the customer rates as weak: {told}.", "Begin with the relationship, which the customers rate as weak: {told}.")).format(
            n=len(low), told="; ".join(f"{name(account)} ({rating})" for account, rating in low.items()))
    )  # fmt: skip
    return " ".join(filter(None, [first, then]))


def grounds(book: AccountBook, accounts: Iterable[object], *, ratings: bool = True) -> str:
    """On what the conditions of some accounts rest, as sentences; "" where they have none.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> grounds(AccountBook.of_course(), ["A02867"])
    'A relationship is weak if the customer rates it below 3 (on a scale from 1 to 5).'
    """
    named = list(accounts)
    return " ".join(filter(None, [
        both(fi="Jokaisen varmentavan kriteerin pitää täyttyä, ennen kuin asiakkaaseen panostetaan.", en="Every verifying criterion must hold before more is put into an account.").said() if reserved(book, named, ratings=False) else "",
        both(fi="Suhde on heikko, jos asiakas antaa sille alle {middle} (asteikko {lowest}–{highest}).", en="A relationship is weak if the customer rates it below {middle} (on a scale from {lowest} to {highest}).").format(
            middle=number(MIDDLE), lowest=number(LOWEST), highest=number(HIGHEST)) if ratings and any(weak(book, account) is not None for account in named) else "",
    ]))  # fmt: skip
