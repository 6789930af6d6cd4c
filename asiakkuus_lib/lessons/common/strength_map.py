"""How strong the relationships are where there is most to win: one picture, of which more than one lesson speaks."""

from functools import lru_cache

import pandas as pd

from asiakkuus_lib import relationship
from asiakkuus_lib.lessons.common.account_book import AccountBook
from asiakkuus_lib.locale import both
from asiakkuus_lib.relationship import CRITERIA, HIGHEST, LOWEST
from asiakkuus_lib.show import Column, money, number, percent, portfolio
from asiakkuus_lib.show.figure import Figure

# Halfway on the scale: below it a relationship is weak rather than strong.
MIDDLE = (LOWEST + HIGHEST) / 2


def ratings(book: AccountBook, rater: str, when: str) -> pd.DataFrame:
    """What one side has told at one time, as it was told: index the accounts, a column for each of the nine criteria.

    Examples
    --------
    >>> found = ratings(AccountBook.of_course(), "customer", "now")
    >>> found.index.name, len(found.columns)
    ('account', 9)
    """
    told = book.relationship
    return told[(told["rater"] == rater) & (told["when"] == when)].set_index("account")[list(CRITERIA)].astype(float)


# Asked of account after account; a report has one book, a lesson two.
@lru_cache(maxsize=2)
def seen_by_customers(book: AccountBook) -> pd.Series:
    """The strength of each relationship now, in the customer's eyes: index the accounts, NaN where it is not known.

    Examples
    --------
    >>> found = seen_by_customers(AccountBook.of_course())
    >>> len(found), bool((found.dropna().between(1, 5)).all())
    (14, True)
    """
    return relationship.strength(ratings(book, "customer", "now")).reindex(book.accounts.index)


def strength_map(accounts: pd.DataFrame, source: str = "") -> Figure | None:
    """The strength of each relationship, as the customer sees it, against what more can be won.

    Parameters
    ----------
    accounts : DataFrame
        A row for each account: `name`, no two the same; `strength` from 1 to 5; `potential`, what can be won in a year,
        and `bought`, in euros; `guess`, whether the potential is one. NaN where it is not known: an account of which
        strength or potential is not known is only in the table.
    source : str
        Where the numbers come from.

    Returns
    -------
    Figure or None
        None where no account has both.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> told = pd.DataFrame({"name": ["A", "B"], "strength": [4.0, 2.5], "potential": [100.0, 300.0], "bought": 50.0, "guess": False})
    >>> print(strength_map(told).title)
    Accounts whose rating and potential are known (2): 75% of what can be won is with those that rate the relationship below 3; the most with B
    """
    known = accounts[accounts["strength"].notna() & (accounts["potential"] > 0)]
    if known.empty:
        return None
    # A guess is drawn; nothing is counted on it where more is known of others.
    sure = known[~known["guess"].astype(bool)]
    counted = sure if len(sure) else known
    weak = counted[counted["strength"] < MIDDLE]
    most = (weak if len(weak) else counted).sort_values("potential", ascending=False, kind="stable").iloc[0]
    words = {
        "share": percent(float(weak["potential"].sum() / counted["potential"].sum())), "middle": number(MIDDLE), "name": str(most["name"]),
        "part": money(float(f"{most['potential']:.3g}")), "strength": number(most["strength"], 2), "few": number(len(weak)), "all": number(len(counted)),
        "known": both(fi="ne, joiden luvut tiedetään", en="Accounts whose rating and potential are known") if len(sure) else both(fi="ne, joiden arvio tiedetään ja ostot on arvattu", en="Accounts whose rating is known and potential guessed"),
    }  # fmt: skip
    title = (
        both(fi="Saatavissa olevista ostoista {share} on asiakkailla, joiden arvio suhteesta on alle {middle}; eniten: {name} (mukana {known}: {all})",
             en="{known} ({all}): {share} of what can be won is with those that rate the relationship below {middle}; the most with {name}") if len(weak)
        else both(fi=("Ainoa asiakas, jolta tiedetään olevan saatavissa lisää, antaa suhteelle vähintään arvosanan {middle}: {name}",
                      "Kaikki {n} asiakasta, joilta tiedetään olevan saatavissa lisää, antavat suhteelle vähintään arvosanan {middle}; eniten on saatavissa asiakkaalta {name}"),
                  en=("The only account with something to be won rates the relationship at least {middle}: {name}",
                      "All {n} accounts with something to be won rate the relationship at least {middle}; the most can be won from {name}"))
    ).format(n=len(counted), **words)
    guessed = both(fi="katkoviiva: arvaus, jota ei ole laskettu mukaan", en="dashed: a guess, not counted").said() if 0 < len(sure) < len(known) else both(fi="katkoviiva: arvaus", en="dashed: a guess").said()
    drawn = accounts[accounts["strength"].notna() | accounts["potential"].notna()]
    return portfolio(
        drawn["name"].tolist(), drawn["potential"].tolist(), drawn["strength"].tolist(), drawn["bought"].clip(lower=0.0).tolist(),
        columns=(Column(both(fi="Saatavissa", en="Can be won"), "money", 0, "€"), Column(both(fi="Lujuus asiakkaan silmin", en="Strength in the customer's eyes"), "number", 2),
                 Column(both(fi="Ostot meiltä", en="Bought from us"), "money", 0, "€")),
        heading=both(fi="Asiakas", en="Account").said(), highlight=str(most["name"]), uncertain=drawn.loc[drawn["guess"].to_numpy(dtype=bool), "name"].tolist(),
        limits=((0.0, 0.0), (LOWEST, HIGHEST)), title=title,
        alt=both(fi="{name}: saatavissa {part}, lujuus {strength}. Asiakkaita, joiden arvio on alle {middle}: {few}, kaikkiaan {all}.", en="{name}: {part} can be won, strength {strength}. {few} of {all} accounts rate it below {middle}.").format(**words),
        subtitle=both(fi="Suhteen lujuus asiakkaan silmin (1–5) ja mitä asiakkaalta on vielä saatavissa vuodessa; ympyrän koko: ostot meiltä, {guessed}",
                      en="Strength of the relationship in the customer's eyes (1–5), and how much more can be won in a year; size of the circle: bought from us, {guessed}").format(guessed=guessed),
        source=source)
