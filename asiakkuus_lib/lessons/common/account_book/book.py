"""What a company has told of its key accounts: a workbook that it has filled in."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from asiakkuus_lib.key_accounts import VERIFYING
from asiakkuus_lib.locale import language
from asiakkuus_lib.reading import FilledForm, Form, course_data, read_form
from asiakkuus_lib.reading.forms import FormSheet, with_types

if TYPE_CHECKING:
    import pandas as pd

# How a person feels about buying from us, as numbers.
STANCES = {"against": -2, "doubtful": -1, "neutral": 0, "favourable": 1, "advocate": 2}
WALLET = ("wallet_low", "wallet_likely", "wallet_high")


@dataclass(frozen=True, eq=False)
class AccountBook:
    """The key-account workbook, ready for a report.

    Values that are chosen from a list are keys in English, whatever the language of the file (`choice_names` says
    them); numbers are floats, NaN where nothing is written; percentages are parts of one; days are NaT and texts ""
    where nothing is written. The workbook is in euros.

    Parameters
    ----------
    accounts : DataFrame
        Index `account`: as it was written, the customer number where purchases are read beside the workbook. Columns:
        `name`, "" where it has none other (see `names`); `bought`, in the last 12 months; `wallet_low`,
        `wallet_likely`, `wallet_high`, NaN where none of the three is known, and else none of them is; `basis` of
        the wallet, "told", "tender", "model", "guess", or "" without a wallet; `most_to_one`, the largest part that
        it buys of one supplier, 1.0 where no limit is told; `market_growth`, `share_before`, `share_after`; `image`,
        `know_how`, `network`, `own_a`, `own_b` from 1 to 5; `strategy_fit`, `flexible`, `fair`, each "yes", "no" or
        "unknown"; `owner`.
    criteria : DataFrame
        Index `criterion`: "current_gap", "future_gap", "image", "know_how", "network", "own_a", "own_b". Columns:
        `name`, "" where it has no name of the company's own; `weight` as it was written, 0 where it was not, and the
        lecture's (they add up to 95) where none was; `lowest`, `highest`, NaN where no limits are told.
    relationship : DataFrame
        A row for each assessment. Columns: `account`; `rater`, "us" or "customer"; `when`, "then" or "now"; the nine
        of `relationship.CRITERIA`, from 1 to 5.
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
        Columns: `account`; `what`; `person`; `certainty`, as above or ""; `owner`; `due`; `goal`, of the goals or "".
    plans : DataFrame
        A row for each account that has a plan. Columns: `account`; `care_group`, one of `care_models.GROUPS` or "";
        `direction`, `assumptions`, `benefits`, `requirements`; `hours` and `budget` of a year; `updated_on`,
        `next_review`.
    goals : DataFrame
        Columns: `account`; `goal`; `kind`, "sales", "share", "strength", "other" or ""; `measure`; `now`, `target`, of a
        share as parts of one; `due`; `owner`.
    risks : DataFrame
        Columns: `account`; `risk`; `likelihood`, `impact`, each "low", "medium", "high" or ""; `answer`; `owner`.
    filled : FilledForm
        The file as it was read.
    made_up : bool
        Whether this is the course's example.

    Examples
    --------
    >>> import pandas as pd
    >>> own = AccountBook.of({"accounts": pd.DataFrame({"account": ["Ahola"], "bought": [50.0], "wallet_likely": [80.0]})})
    >>> own.accounts.reset_index()[["account", "wallet_high", "basis", "most_to_one", "fair"]].to_dict("records")
    [{'account': 'Ahola', 'wallet_high': 80.0, 'basis': 'guess', 'most_to_one': 1.0, 'fair': 'unknown'}]
    >>> float(own.criteria["weight"].sum()), own.names.tolist()
    (95.0, ['Ahola'])
    """

    accounts: "pd.DataFrame" = field(repr=False)
    criteria: "pd.DataFrame" = field(repr=False)
    relationship: "pd.DataFrame" = field(repr=False)
    people: "pd.DataFrame" = field(repr=False)
    certainty: "pd.DataFrame" = field(repr=False)
    opportunities: "pd.DataFrame" = field(repr=False)
    actions: "pd.DataFrame" = field(repr=False)
    plans: "pd.DataFrame" = field(repr=False)
    goals: "pd.DataFrame" = field(repr=False)
    risks: "pd.DataFrame" = field(repr=False)
    filled: FilledForm
    made_up: bool = False

    @classmethod
    def read(cls, source: str | Path = "", report: str = "key_accounts") -> Self:
        """Read the workbook of a company; without a file, the course's example.

        Parameters
        ----------
        source : str or Path
            An Excel file that was made with `asiakkuus template key-accounts` and filled in.
        report : str
            For which report it is read: a file that is no workbook is told how to make one for that report.

        Raises
        ------
        DataError
            If the file cannot be read; see `asiakkuus_lib.reading.read_form`.
        """
        return cls._of(read_form(source, replace(form(), report=report))) if str(source) else cls.of_course()

    @classmethod
    def of_course(cls) -> Self:
        """The course's example: Suvilinja's candidates, and what they bought in 2025 by its purchases.

        Examples
        --------
        >>> book = AccountBook.of_course()
        >>> len(book.accounts), book.made_up
        (14, True)
        """
        return cls._of(_course_form(language()), made_up=True)

    @classmethod
    def of_lecture(cls) -> Self:
        """The lecture's customer RL, as far as its slides tell of it.

        Examples
        --------
        >>> book = AccountBook.of_lecture()
        >>> list(book.accounts.index), len(book.people), len(book.goals)
        (['RL'], 3, 0)
        """
        from asiakkuus_lib.lessons.common.account_book.lecture import lecture_form

        return cls._of(lecture_form(form()), made_up=True)

    @classmethod
    def of(cls, sheets: "Mapping[str, pd.DataFrame]") -> Self:
        """A workbook of frames, as they would have been read: sheets and columns that are not there are empty.

        Parameters
        ----------
        sheets : mapping of sheet's key to DataFrame
            The columns of each as in `form.toml`; `account` and `criterion` are columns.
        """
        frames = {sheet.key: _whole(sheet, sheets.get(sheet.key)) for sheet in form().sheets}
        return cls._of(FilledForm(form(), frames))

    @classmethod
    def _of(cls, filled: FilledForm, made_up: bool = False) -> Self:
        frames = dict(filled.frames)
        accounts, criteria, opportunities, goals = (frames.pop(key) for key in ("accounts", "criteria", "opportunities", "goals"))
        return cls(
            accounts=_accounts(accounts), criteria=_criteria(criteria), opportunities=_with_basis(opportunities, "potential"), goals=_goals(goals),
            **frames, filled=filled, made_up=made_up,
        )  # fmt: skip

    @cached_property
    def names(self) -> "pd.Series":
        """What each account is called; two of one name are told apart by their numbers. Index the accounts."""
        account = self.accounts.index.to_series()
        name = self.accounts["name"].where(self.accounts["name"] != "", account)
        return name.where(~name.duplicated(keep=False) | (name == account), name + " (" + account + ")")

    def named(self, accounts: Iterable[object]) -> dict[str, str]:
        """Accounts with their names, for the record of a report; "" where an account is called by its number."""
        return {str(account): str(name) if name != account else "" for account, name in self.names.loc[list(map(str, accounts))].items()}

    @property
    def source(self) -> str:
        """Name of the file, or ""."""
        return self.filled.source

    def to_dict(self) -> dict[str, Any]:
        """What was read, for a record in JSON: counts, nothing of what was written."""
        return {**self.filled.to_dict(), "made_up": self.made_up, "parameters_used": []}


@cache
def _made_for_course(_lang: str) -> FilledForm:
    from asiakkuus_lib.lessons.common.account_book.course import course_form

    return course_form(form())


def _course_form(lang: str) -> FilledForm:
    """The course's workbook, put together once in a language; what is done to its tables is not seen in the next."""
    made = _made_for_course(lang)
    return replace(made, frames={key: frame.copy() for key, frame in made.frames.items()})


@cache
def form() -> Form:
    """What the workbook is filled in on.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> ", ".join(form().sheet_names().values())
    'Accounts, Criteria, Relationship, People, Certainty, Opportunities, Actions, Plan, Goals, Risks'
    """
    return Form.of(tomllib.loads((Path(__file__).parent / "form.toml").read_text(encoding="utf-8")), "key_accounts")


def choice_names(sheet: str, column: str) -> dict[str, str]:
    """What the keys of a choice are called in the reader's language.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> choice_names("people", "role_1")["adviser"], choice_names("accounts", "basis")["told"]
    ('Influencer', 'Told by the customer')
    """
    found = form().sheet(sheet).column(column)
    return dict(zip(found.keys, found.choices[language()], strict=True))


def _whole(sheet: FormSheet, given: "pd.DataFrame | None") -> "pd.DataFrame":
    """A sheet with all its columns, those that are not given empty."""
    blank = sheet.blank()
    if given is None:
        return blank
    found = given.set_index(sheet.columns[0].field).reindex(blank.index) if sheet.rows else given
    columns = [column for column in sheet.columns if column.field in blank]
    missing = {column.field: column.blank for column in columns if column.field not in found}
    texts = {column.field: "" for column in columns if column.blank == ""}
    return with_types(found.assign(**missing).fillna(texts)[list(blank.columns)], sheet)


def _accounts(read: "pd.DataFrame") -> "pd.DataFrame":
    """The accounts by their names, with what an empty cell means."""
    found = read.set_index("account")
    # Of a wallet told by one or two numbers, the others are what those tell.
    low, likely, high = (found[name] for name in WALLET)
    likely = likely.fillna((low + high) / 2).fillna(low).fillna(high)
    found["wallet_low"], found["wallet_likely"], found["wallet_high"] = low.fillna(likely), likely, high.fillna(likely)
    found["most_to_one"] = found["most_to_one"].fillna(1.0)
    for name in VERIFYING:
        found[name] = found[name].where(found[name] != "", "unknown")
    return _with_basis(found, "wallet_likely")


def _with_basis(table: "pd.DataFrame", estimate: str) -> "pd.DataFrame":
    """The same, where an estimate whose basis is not told is a guess, and where there is none, there is no basis."""
    told = table["basis"]
    return table.assign(basis=told.where(told != "", "guess").where(table[estimate] > 0, ""))


def _goals(read: "pd.DataFrame") -> "pd.DataFrame":
    """The goals, where a share is a part of one: it is written as per cent."""
    share = read["kind"] == "share"
    return read.assign(**{name: read[name].mask(share, read[name] / 100) for name in ("now", "target")})


def _criteria(read: "pd.DataFrame") -> "pd.DataFrame":
    """All the criteria, with the lecture's weights where none is written."""
    own = read["weight"].fillna(0.0)
    lecture = course_data("scoring_weights").set_index("criterion")["weight_percent"].astype(float)
    return read.assign(weight=own if own.sum() > 0 else lecture.reindex(read.index).fillna(0.0))
