"""What a company has told of its key accounts: a workbook that it has filled in."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from asiakkuus_lib.errors import DataError
from asiakkuus_lib.locale import both, language
from asiakkuus_lib.reading import FilledForm, Form, read_form
from asiakkuus_lib.reading.forms import FormColumn, FormSheet, with_types

if TYPE_CHECKING:
    import pandas as pd

# The criteria of the lecture, in per cent: they add up to 95.
LECTURE_WEIGHTS = {"current_gap": 30.0, "future_gap": 21.0, "image": 19.0, "know_how": 10.0, "network": 15.0}
# What an account must be, whatever its points.
VERIFYING = ("strategy_fit", "flexible", "fair")
# What each side rates of a relationship. Of three, more is worse: bargaining power (the customer's), perceived
# distance and external influence.
RELATIONSHIP = (
    "bargaining_power", "information_exchange", "cooperation", "institutionalisation", "commitment", "trust",
    "perceived_distance", "external_influence", "length",
)  # fmt: skip
# How a person feels about buying from us, as numbers.
STANCES = {"against": -2, "doubtful": -1, "neutral": 0, "favourable": 1, "advocate": 2}
WALLET = ("wallet_low", "wallet_likely", "wallet_high")
# A sum below half a cent is nothing.
DUST = 0.005


@dataclass(frozen=True, eq=False)
class AccountBook:
    """The key-account workbook, ready for a report.

    Values that are chosen from a list are keys in English, whatever the language of the file (`choice_names` says
    them); numbers are floats, NaN where nothing is written; percentages are parts of one; days are NaT and texts ""
    where nothing is written.

    Parameters
    ----------
    accounts : DataFrame
        Index `account`. Columns: `name`, what to call it; `bought`, in the last 12 months; `wallet_low`,
        `wallet_likely`, `wallet_high`, NaN where none of the three is known, and else none of them is; `basis` of
        the wallet, "told", "tender", "model", "guess", or "" without a wallet; `most_to_one`, the largest part that
        it buys of one supplier, 1.0 where no limit is told; `market_growth`, `share_before`, `share_after`; `image`,
        `know_how`, `network`, `own_a`, `own_b` from 1 to 5; `strategy_fit`, `flexible`, `fair`, each "yes", "no" or
        "unknown"; `owner`.
    criteria : DataFrame
        Index `criterion`: "current_gap", "future_gap", "image", "know_how", "network", "own_a", "own_b". Columns:
        `name` in the reader's language; `weight` as it was written, 0 where it was not, and the lecture's where none
        was; `lowest`, `highest`, NaN where no limits are told. See `weights`, too.
    relationship : DataFrame
        A row for each assessment. Columns: `account`; `rater`, "us" or "customer"; `when`, "then" or "now"; the nine
        of `RELATIONSHIP`, from 1 to 5.
    people : DataFrame
        A row for each person. Columns: `account`; `person`; `position`; `role_1`, `role_2`, each "initiator",
        "user", "adviser", "decider", "approver", "buyer", "gatekeeper" or ""; `influence` from 1 to 5; `stance`, one
        of `STANCES` or ""; `reports_to`, another person of the account or ""; `counterpart`; `last_met`;
        `contacts`, in the last 12 months; `leaves_on`; `goal`.
    certainty : DataFrame
        Columns: `account`; `service`; `certainty`, "need", "market" or "transaction"; `now`, `wanted`, each "low",
        "medium", "high" or "".
    opportunities : DataFrame
        Columns: `account`; `what`, a group of products; `bought` from us and `potential`, from everybody, in a year;
        `basis`, as of a wallet, or "" without a potential.
    actions : DataFrame
        Columns: `account`; `what`; `person`; `certainty`, as above or ""; `owner`; `due`.
    filled : FilledForm
        The file as it was read.
    made_up : bool
        Whether this is the course's example.

    Examples
    --------
    >>> import pandas as pd
    >>> own = AccountBook.of({"accounts": pd.DataFrame({"account": ["Ahola"], "bought": [50.0], "wallet_likely": [80.0]})})
    >>> own.accounts.loc["Ahola", ["name", "wallet_high", "basis", "fair"]].tolist()
    ['Ahola', 80.0, 'guess', 'unknown']
    >>> own.weight_sum, round(own.weights["current_gap"], 2)
    (95.0, 31.58)
    """

    accounts: "pd.DataFrame" = field(repr=False)
    criteria: "pd.DataFrame" = field(repr=False)
    relationship: "pd.DataFrame" = field(repr=False)
    people: "pd.DataFrame" = field(repr=False)
    certainty: "pd.DataFrame" = field(repr=False)
    opportunities: "pd.DataFrame" = field(repr=False)
    actions: "pd.DataFrame" = field(repr=False)
    filled: FilledForm
    made_up: bool = False

    @classmethod
    def read(cls, source: str | Path = "") -> Self:
        """Read the workbook of a company; without a file, the course's example, 14 customers of the made-up ferry line.

        Parameters
        ----------
        source : str or Path
            An Excel file that was made with `asiakkuus template key-accounts` and filled in.

        Raises
        ------
        DataError
            If the file cannot be read; see `asiakkuus_lib.reading.read_form`.
        """
        return cls._of(read_form(source, form())) if str(source) else cls.of_course()

    @classmethod
    def of_course(cls) -> Self:
        """The course's example: Suvilinja's candidates, what they bought in 2025 computed from its purchases.

        Examples
        --------
        >>> book = AccountBook.of_course()
        >>> len(book.accounts), book.made_up
        (14, True)
        """
        from asiakkuus_lib.lessons.common.account_book.course import course_form

        return cls._of(course_form(form()), made_up=True)

    @classmethod
    def of(cls, sheets: "Mapping[str, pd.DataFrame]") -> Self:
        """A workbook of frames, as they would have been read: sheets and columns that are not there are empty.

        Parameters
        ----------
        sheets : mapping of sheet's key to DataFrame
            The columns of each as in `form.toml`; `account` and `criterion` are columns.
        """
        return cls._of(FilledForm(form(), {sheet.key: _complete(sheet, sheets.get(sheet.key)) for sheet in form().sheets}))

    @classmethod
    def _of(cls, filled: FilledForm, made_up: bool = False) -> Self:
        rest = {key: frame for key, frame in filled.frames.items() if key not in ("accounts", "criteria", "opportunities")}
        opportunities = filled.frames["opportunities"].copy()
        opportunities["basis"] = _basis(opportunities["basis"], opportunities["potential"])
        return cls(_accounts(filled.frames["accounts"]), _criteria(filled.frames["criteria"]), **rest,
                   opportunities=opportunities, filled=filled, made_up=made_up)  # fmt: skip

    @property
    def names(self) -> "pd.Series":
        """What each account is called; index the accounts."""
        return self.accounts["name"]

    @property
    def weights(self) -> "pd.Series":
        """The weights of the criteria that have any, made 100; index the criteria."""
        weights = self.criteria["weight"]
        return (100 * weights / weights.sum())[weights > 0]

    @property
    def limits(self) -> "pd.DataFrame":
        """Within what the weights could be, on the scale of `weights`: `lowest` and `highest`, NaN where it is not told."""
        limits = self.criteria.loc[self.weights.index, ["lowest", "highest"]]
        return 100 * limits / self.weight_sum

    @property
    def weight_sum(self) -> float:
        """What the weights add up to as they were written; 95 where the lecture's are used."""
        return float(self.criteria["weight"].sum())

    @property
    def has_own_weights(self) -> bool:
        """Whether weights were written; else they are the lecture's."""
        return bool(self.filled.frames["criteria"]["weight"].sum() > 0)

    def with_bought(self, bought: "pd.Series") -> Self:
        """The same, with what the purchases tell of the accounts of which nobody has written what they bought.

        Parameters
        ----------
        bought : Series
            What each customer bought in the last 12 months; index the customer numbers.

        Raises
        ------
        DataError
            If no account is found among the customers, or an account has bought for more than its whole wallet.

        Examples
        --------
        >>> import pandas as pd
        >>> book = AccountBook.of({"accounts": pd.DataFrame({"account": ["1", "2", "3"], "bought": [5.0, None, None]})})
        >>> book.with_bought(pd.Series({"1": 9.0, "2": 4.0})).accounts["bought"].tolist()
        [5.0, 4.0, 0.0]
        """
        asked = self.accounts["bought"].isna()
        unknown = self.accounts.index[asked].difference(bought.index)
        if asked.any() and len(unknown) == asked.sum():
            raise DataError(
                both(fi="Yhtäkään työkirjan asiakasta ei löydy ostotapahtumista: {names}. Kirjoittakaa välilehdelle {sheet} samat asiakasnumerot kuin ostotapahtumissa, tai mitä asiakas osti.",
                     en="None of the accounts of the workbook is found in the purchases: {names}. Write the customer numbers of the purchases on the sheet {sheet}, or what the customer bought."),
                names=_told(list(unknown)), sheet=form().sheet_names()["accounts"])  # fmt: skip
        known = bought.reindex(self.accounts.index).fillna(0.0).clip(lower=0.0)
        accounts = self.accounts.assign(bought=self.accounts["bought"].fillna(known))
        over = accounts.index[asked & (accounts["bought"] > accounts["wallet_low"] + DUST)]
        if len(over):
            raise DataError(
                both(fi="Ostotapahtumien mukaan asiakas osti enemmän kuin sen kokonaisostot ovat välilehdellä {sheet}: {names}. Korjatkaa kokonaisostot.",
                     en="By the purchases the customer bought more than its whole wallet is on the sheet {sheet}: {names}. Correct the wallet."),
                sheet=form().sheet_names()["accounts"],
                names=_told([f"{name} ({accounts.loc[name, 'bought']:.0f} > {accounts.loc[name, 'wallet_low']:.0f})" for name in over]))  # fmt: skip
        return replace(self, accounts=accounts)

    def to_dict(self) -> dict[str, Any]:
        """What was read, for a record in JSON: counts, nothing of what was written."""
        return {**self.filled.to_dict(), "made_up": self.made_up, "parameters_used": []}


NAMES_TOLD = 5


def _told(names: list[str]) -> str:
    more = both(fi="ja {n} muuta", en="and {n} more").format(n=len(names) - NAMES_TOLD)
    return ", ".join([*names[:NAMES_TOLD], *([more] if len(names) > NAMES_TOLD else [])])


@cache
def form() -> Form:
    """What the workbook is filled in on.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> ", ".join(form().sheet_names().values())
    'Accounts, Criteria, Relationship, People, Certainty, Opportunities, Actions'
    """
    return Form.of(tomllib.loads((Path(__file__).parent / "form.toml").read_text(encoding="utf-8")), "key_accounts")


def choice_names(sheet: str, column: str) -> dict[str, str]:
    """What the keys of a choice are called in the reader's language.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> choice_names("people", "role_1")["adviser"], choice_names("accounts", "basis")["told"]
    ('Adviser', 'Told by the customer')
    """
    found: FormColumn = next(one for one in form().sheet(sheet).columns if one.field == column)
    return dict(zip(found.keys, found.choices[language()], strict=True))


def _complete(sheet: FormSheet, given: "pd.DataFrame | None") -> "pd.DataFrame":
    blank = sheet.blank()
    if given is None:
        return blank
    first, *rest = sheet.columns
    found = given.set_index(first.field).reindex(blank.index) if sheet.rows else given
    missing = {column.field: column.blank for column in rest if column.field not in found}
    texts = {column.field: "" for column in rest if column.blank == "" and column.field in found}
    found = found.assign(**missing).fillna(texts)
    return with_types(found[list(blank.columns)], sheet)


def _accounts(read: "pd.DataFrame") -> "pd.DataFrame":
    """The accounts by their names, with what an empty cell means."""
    found = read.set_index("account")
    found["name"] = found["name"].where(found["name"] != "", found.index.to_series())
    # Of a wallet told by one or two numbers the others are what they can be at the least.
    low, likely, high = (found[name] for name in WALLET)
    likely = likely.fillna((low + high) / 2).fillna(low).fillna(high)
    found["wallet_likely"], found["wallet_low"], found["wallet_high"] = likely, low.fillna(likely), high.fillna(likely)
    found["basis"] = _basis(found["basis"], found["wallet_likely"])
    found["most_to_one"] = found["most_to_one"].fillna(1.0)
    for name in VERIFYING:
        found[name] = found[name].where(found[name] != "", "unknown")
    return found


def _basis(told: "pd.Series", estimate: "pd.Series") -> "pd.Series":
    """How an estimate is known: by a guess where nothing else is told, by nothing where there is none."""
    return told.where(told != "", "guess").where(estimate.notna(), "")


def _criteria(read: "pd.DataFrame") -> "pd.DataFrame":
    """All the criteria, with the lecture's weights where none is written."""
    import pandas as pd

    names = pd.Series(form().row_names("criteria"))
    own = read["weight"].fillna(0.0)
    lecture = pd.Series(LECTURE_WEIGHTS).reindex(read.index).fillna(0.0)
    return read.assign(name=read["name"].where(read["name"] != "", names), weight=own if own.sum() > 0 else lecture)
