"""What the report on buying centres starts from: people, whom we have met, certainties, and what is to be done."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Self

import pandas as pd

from asiakkuus_lib import buying_centre
from asiakkuus_lib.errors import ParameterError
from asiakkuus_lib.lessons.common.account_book import STANCES, AccountBook, choice_names
from asiakkuus_lib.lessons.common.account_book.course import REFERENCE
from asiakkuus_lib.lessons.common.names import first_of, joined
from asiakkuus_lib.lessons.l12_buying_centre.wording import unfit
from asiakkuus_lib.locale import both
from asiakkuus_lib.reading import pseudonyms
from asiakkuus_lib.reading.privacy import Pseudonyms
from asiakkuus_lib.report import AnyCase, settings
from asiakkuus_lib.show import date
from asiakkuus_lib.show.text import verbatim
from asiakkuus_lib.summary import reference_date

# Within so many days a contact is fresh; after so many, unless the parameters say otherwise, it is old.
FRESH, OLD = 90, 365
# Who leaves within so many days is to be spoken of now.
SOON = 365
# How many names a sentence holds, and letters a name.
MOST_NAMED, LONGEST = 4, 40
# How many an error names of those who could have been meant.
MOST_TOLD = 20
# What stands for a person's name without saying what the person does: initials, a number.
CODE = re.compile(r"^[^a-zåäö]{1,8}$")
ME = "account_book_path"


@dataclass(frozen=True, eq=False)
class BuyingCentre(AnyCase):
    """The people of a workbook's accounts, and what is planned for them, as they are on a day.

    Parameters
    ----------
    parameters : mapping of name to value
        `account_book_path`; `as_of`, from when days are counted back; `account`, whose buying centre is drawn, and
        `person`, whose leaving is tried: by their names or as they are in the workbook, "" for those who need
        attention most; `old_days`, after how many days a contact is old; `pseudonymise`.
    book : AccountBook
        What is known of the accounts; without names where people are pseudonyms.
    reference : Timestamp
        The day from which days are counted back.
    """

    book: AccountBook
    reference: pd.Timestamp

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> Self:
        """Read the workbook.

        Raises
        ------
        DataError
            If the file cannot be read.
        ParameterError
            If there is no such account, or no such person at the account.
        """
        book = AccountBook.read(given[ME], "buying_centre")
        reference = (
            reference_date(given["as_of"]) if given["as_of"]
            else pd.Timestamp(REFERENCE) if book.made_up else pd.Timestamp.now().normalize())  # fmt: skip
        case = cls(settings(given), hidden(book, pseudonyms(), reference) if given["pseudonymise"] else book, reference)
        case.refuse_strangers()
        return case

    def of_course(self) -> Self:
        """The same of the course's own accounts, of which the lesson speaks whatever workbook its report is made of."""
        plain = {ME: "", "as_of": "", "account": "", "person": "", "old_days": OLD, "pseudonymise": False}
        return self if self.own and all(self.parameters[name] == value for name, value in plain.items()) else self.read({**self.parameters, **plain})

    def refuse_strangers(self) -> None:
        """Refuse an account or a person that is not in the workbook."""
        account, person = self.parameters["account"], self.parameters["person"]
        if account and self._account(account) is None:
            raise ParameterError(
                both(fi="Työkirjan välilehdellä Ihmiset ei ole asiakasta {account}. Siellä ovat: {names}.",
                     en="The sheet People of the workbook has no account {account}. It has: {names}."),
                account=account, names=joined([self.account_label(one) for one in self.centres[:MOST_TOLD]]) or "–")
        if person and self._person(person) is None:
            raise ParameterError(
                both(fi="Työkirjan välilehdellä Ihmiset ei ole tällä asiakkaalla ihmistä {person}. Siellä ovat: {names}.",
                     en="The sheet People of the workbook has no person {person} at this account. It has: {names}."),
                person=person, names=joined(self.centre(self.focus)["label"].tolist()[:MOST_TOLD]) or "–")

    # The data

    @property
    def own(self) -> bool:
        """Whether all is the course's own."""
        return self.book.made_up

    @property
    def hides(self) -> bool:
        """Whether people and accounts are pseudonyms."""
        return bool(self.parameters["pseudonymise"])

    @property
    def files(self) -> tuple[str, ...]:
        """Name of the workbook; none where it is the course's own."""
        return () if self.own else (self.book.source,)

    @property
    def old(self) -> int:
        """After how many days a contact is old."""
        return int(self.parameters["old_days"])

    @cached_property
    def people(self) -> pd.DataFrame:
        """The people of all accounts, as in the workbook, with `days` since the last contact, `voice` and `label`."""
        told = self.book.people.reset_index(drop=True)
        position, person = told["position"], told["person"]
        # The course's people are called by what they do; a company's as it calls them, and what initials do is told.
        label = position.where(position != "", person) if self.own else person.mask(self._by_code(told), person + " (" + position + ")")
        return told.assign(days=buying_centre.days_since_met(told, self.reference), voice=buying_centre.voices(told), label=label)

    def _by_code(self, told: pd.DataFrame) -> pd.Series:
        """Of whom the name says nothing, and the position does."""
        return (told["position"] != "") & told["person"].map(lambda name: bool(CODE.match(name))).astype(bool)

    @cached_property
    def _called(self) -> dict[int, dict[str, str]]:
        """Of each person what sentences say; row by row a frame would be asked thousands of times."""
        told = self.people[["account", "person", "position", "label", "role_1", "role_2"]]
        by_code = self._by_code(told).to_numpy()
        return {
            place: {**{str(name): str(value) for name, value in row.items()}, "does": row["position"] if code else ""}
            for place, row, code in zip(map(int, told.index), told.to_dict("records"), by_code, strict=True)
        }  # fmt: skip

    @cached_property
    def centres(self) -> list[str]:
        """The accounts of which people are told, in the order of the accounts."""
        with_people = set(self.people["account"])
        return [str(account) for account in self.book.accounts.index if account in with_people]

    def centre(self, account: str) -> pd.DataFrame:
        """The people of an account."""
        return self.people[self.people["account"] == account]

    @cached_property
    def without(self) -> list[str]:
        """The accounts of which nobody is told."""
        return [str(account) for account in self.book.accounts.index if account not in self.centres]

    @cached_property
    def undated(self) -> pd.Series:
        """Of whom contacts are told, and not the day of the last one."""
        return self.people["last_met"].isna() & (self.people["contacts"] > 0)

    @cached_property
    def contradictory(self) -> pd.Series:
        """Of whom contacts of the year are told, though the last one was before it."""
        return buying_centre.contradictory(self.people, self.reference)

    @cached_property
    def knows_days(self) -> bool:
        """Whether it is told of anybody when they were contacted: where nobody's day is told, they need not be strangers."""
        return bool(self.people["days"].notna().any() or self.undated.any())

    @cached_property
    def dated(self) -> pd.DataFrame:
        """The people, where contacts without a day are taken for fresh ones: they are of the last 12 months."""
        return self.people.assign(last_met=self.people["last_met"].mask(self.undated, self.reference))

    @cached_property
    def met(self) -> pd.Series:
        """Who has been contacted so lately that it is not old."""
        return buying_centre.days_since_met(self.dated, self.reference) <= self.old

    @cached_property
    def deciding(self) -> pd.DataFrame:
        """Those who can say yes."""
        return self.people[self.people["voice"] == "yes"]

    @cached_property
    def unreached(self) -> pd.DataFrame:
        """Who has not been contacted lately, those with the most influence first: as from `buying_centre.unreached`."""
        return buying_centre.unreached(self.dated, self.reference, self.old)

    @cached_property
    def voices(self) -> pd.DataFrame:
        """To whom the contacts went: as from `buying_centre.contacts_by_voice`."""
        return buying_centre.contacts_by_voice(self.people)

    def voice(self, name: str) -> dict[str, float]:
        """The `people`, `contacts` and `share` of one of them."""
        return {str(column): float(value) for column, value in self.voices.T[name].to_dict().items()}

    @cached_property
    def roles(self) -> pd.DataFrame:
        """How many hold each role at each account: as from `buying_centre.role_counts`, the accounts in order."""
        return buying_centre.role_counts(self.people).reindex(self.centres)

    @cached_property
    def reached_roles(self) -> pd.DataFrame:
        """The same of those whom we have contacted lately."""
        return buying_centre.role_counts(self.people[self.met]).reindex(self.centres, fill_value=0)

    def way_to(self, place: int) -> tuple[int, ...]:
        """Through whom a person could be met: rows of `people`, as from `buying_centre.way_in`."""
        person = self.people.loc[place]
        own = self.dated[self.dated["account"] == person["account"]]
        own = own.assign(stance=own["stance"].map(STANCES).astype(float))
        rows = dict(zip(map(str, own["person"]), map(int, own.index), strict=True))
        return tuple(rows[name] for name in buying_centre.way_in(own, str(person["person"]), self.reference, self.old))

    @cached_property
    def unfit(self) -> list[tuple[str, str, dict[Any, Any], tuple[str, ...]]]:
        """What a machine finds that might not belong in the workbook: the sheet, the column, the row, and what it is."""
        known = [*self.book.accounts.index.astype(str), *self.book.accounts["name"], *self.book.certainty["service"]]
        searched = (("people", self.book.people, ("person", "position", "goal", "counterpart")), ("actions", self.book.actions, ("what",)))
        return [
            (sheet, name, row, found)
            for sheet, table, names in searched if not self.hides for row in table.to_dict("records") for name in names
            if (found := unfit(str(row[name]), known))
        ]  # fmt: skip

    # Who leaves

    @cached_property
    def losses(self) -> pd.DataFrame:
        """What would go with each person: as from `buying_centre.if_left`, a row for each of `people`."""
        parts = [
            buying_centre.if_left(own, self.reference, self.old).set_axis(own.index)
            for own in (self.dated[self.dated["account"] == account] for account in self.centres)
        ]  # fmt: skip
        return pd.concat(parts).reindex(self.people.index) if parts else pd.DataFrame(columns=["roles", "contacts", "still_met"])

    @cached_property
    def leaving(self) -> pd.DataFrame:
        """Who is known to leave soon, the first to go first."""
        gone = self.people["leaves_on"]
        soon = self.people[(gone >= self.reference) & (gone <= self.reference + pd.Timedelta(days=SOON))]
        return soon.sort_values("leaves_on", kind="stable")

    @cached_property
    def left(self) -> pd.DataFrame:
        """Who has left already, and is still in the workbook."""
        return self.people[self.people["leaves_on"] < self.reference]

    # Of which account and whom the report tells more

    @cached_property
    def focus(self) -> str:
        """The account whose buying centre is drawn; "" where there are no people."""
        chosen = self._account(self.parameters["account"]) if self.parameters["account"] else None
        if chosen is not None or not self.centres:
            return chosen or ""
        leaving = self.leaving.drop_duplicates("account").set_index("account")
        weight = self.people["influence"].fillna(0.0)
        open_ = weight.where(~self.met, 0.0).groupby(self.people["account"]).sum()

        def urgency(account: str) -> tuple[float, float]:
            goes = float(self.losses["contacts"].fillna(0.0)[self.leaving.index[self.leaving["account"] == account]].sum()) if account in leaving.index else 0.0
            return goes, float(open_[account])

        return max(self.centres, key=urgency)

    @cached_property
    def goer(self) -> int | None:
        """Whose leaving is tried, as a row of `people`: who leaves first, or with whom most would go."""
        if not self.focus:
            return None
        if self.parameters["person"]:
            return self._person(self.parameters["person"])
        own = self.centre(self.focus)
        leaving = [place for place in self.leaving.index if place in own.index]
        if leaving:
            return int(leaving[0])
        losses = self.losses.loc[own.index]
        order = losses.assign(n=losses["roles"].map(len), contacts=losses["contacts"].fillna(0.0)).sort_values(["contacts", "n"], ascending=False, kind="stable")
        return int(order.index[0])

    def _account(self, told: str) -> str | None:
        wanted = str(told).strip().casefold()
        return next((account for account in self.centres if wanted in (account.casefold(), str(self.book.names[account]).casefold())), None)

    def _person(self, told: str) -> int | None:
        wanted = str(told).strip().casefold()
        own = self.centre(self.focus)
        named = own[["person", "label", "position"]].to_dict("index")
        return next((int(str(place)) for place, told in named.items() if wanted in (str(name).casefold() for name in told.values())), None)

    # Certainties and actions

    @cached_property
    def effects(self) -> pd.DataFrame:
        """The certainties with their `effect`: as from `buying_centre.certainty_effects`."""
        told = self.book.certainty.reset_index(drop=True)
        return told.assign(effect=buying_centre.certainty_effects(told))

    @cached_property
    def checks(self) -> pd.DataFrame:
        """Whether each certainty to be raised has a complete action: as from `buying_centre.check_actions`."""
        return buying_centre.check_actions(self.book.certainty.reset_index(drop=True), self.actions, self.actions["faults"])

    @cached_property
    def actions(self) -> pd.DataFrame:
        """The actions, with what each is `lacking` and its `faults`: as from `buying_centre`."""
        told = self.book.actions.reset_index(drop=True)
        return told.assign(lacking=buying_centre.lacking(told), faults=buying_centre.action_faults(told, self.people, self.reference))

    @cached_property
    def open_checks(self) -> pd.DataFrame:
        """The certainties to be raised without a complete action."""
        return self.checks[self.checks["lacking"].map(bool)]

    # Words

    def account(self, account: object) -> str:
        """What an account is called, within a sentence."""
        return verbatim(self.account_label(account), LONGEST)

    def account_label(self, account: object) -> str:
        """The same as it stands by itself."""
        return str(self.book.names[str(account)])

    def quoted(self, accounts: Iterable[object], most: int = MOST_NAMED) -> str:
        """Accounts by name, within a sentence; of many, the first ones."""
        return few([self.account(account) for account in accounts], most)

    def on(self, day: pd.Timestamp) -> str:
        """A day within a sentence, after the verb; under pseudonyms its quarter."""
        if self.hides:
            return both(fi="vuoden {year} {q}. neljänneksellä", en="in Q{q} {year}").format(year=str(day.year), q=day.quarter)
        return both(fi="{day}", en="on {day}").format(day=date(day))

    def day(self, day: pd.Timestamp) -> str:
        """The same as it stands by itself; "" where it is not known."""
        if pd.isna(day):
            return ""
        return both(fi="{year}, {q}. neljännes", en="Q{q} {year}").format(year=str(day.year), q=day.quarter) if self.hides else date(day)

    def who(self, place: int) -> str:
        """What a person is called, within a sentence: as the workbook does, whatever words these are."""
        row = self._called[place]
        if not self.own or not row["position"]:
            return verbatim(row["person"], LONGEST)
        return both(fi="{who}", en="the {who}").format(who=verbatim(small(row["label"]), LONGEST))

    def who_where(self, place: int) -> str:
        """The same with the account, and with what a person of initials does."""
        row = self._called[place]
        does = [verbatim(row["does"], LONGEST)] if not self.own and row["does"] else []
        return f"{self.who(place)} ({', '.join([*does, self.account(row['account'])])})"

    def label(self, place: int) -> str:
        """What a person is called, as it stands by itself, with the account."""
        return f"{self.people['label'].loc[place]}, {self.account_label(self.people['account'].loc[place])}"

    def person_label(self, account: str, person: str) -> str:
        """What a person of an account is called where only the workbook's name is known."""
        own = self.centre(account)
        found = own["label"][own["person"] == person]
        return str(found.iloc[0]) if len(found) else person

    def roles_of(self, place: int) -> str:
        """The roles of a person, in words; "" where none is told."""
        row = self._called[place]
        return joined([role(row[name]) for name in ("role_1", "role_2") if row[name]])


def hidden(book: AccountBook, key: Pseudonyms, reference: pd.Timestamp) -> AccountBook:
    """The workbook where people and accounts are pseudonyms, and what somebody has written of them is gone.

    Our own people, stances, and what is written in free words of people and actions, are hidden too: only a service
    keeps its name. Of a person's days only the quarter is left: its middle, or its end or beginning where the middle
    would be on the other side of the reference day.
    """

    def quarter(days: pd.Series) -> pd.Series:
        start = days.dt.to_period("Q").dt.start_time
        end = days.dt.to_period("Q").dt.end_time.dt.normalize()
        past = days <= reference
        return (start + (end - start) / 2).dt.normalize().where(past, end).mask(past & (end >= reference), start)

    def of(texts: pd.Series) -> pd.Series:
        return texts.map(lambda text: key.of(text) if text else "")

    def of_person(table: pd.DataFrame, name: str) -> pd.Series:
        own = table["account"] + "\n" + table[name]
        return own.map(key.of).where(table[name] != "", "")

    accounts = book.accounts.assign(name="", owner=of(book.accounts["owner"]))
    accounts.index = pd.Index([key.of(str(account)) for account in accounts.index], name="account")
    people, actions = book.people, book.actions
    return replace(
        book, accounts=accounts,
        people=people.assign(
            account=of(people["account"]), person=of_person(people, "person"), reports_to=of_person(people, "reports_to"),
            counterpart=of(people["counterpart"]), position="", goal="", stance="",
            last_met=quarter(people["last_met"]), leaves_on=quarter(people["leaves_on"])),
        relationship=book.relationship.assign(account=of(book.relationship["account"])),
        certainty=book.certainty.assign(account=of(book.certainty["account"])),
        opportunities=book.opportunities.assign(account=of(book.opportunities["account"])),
        actions=actions.assign(account=of(actions["account"]), person=of_person(actions, "person"), what="",
            owner=of(actions["owner"]).mask((actions["owner"] != "") & ~actions["owner"].map(buying_centre.one_owner).astype(bool), both(fi="useita", en="several").said())),
    )  # fmt: skip


def role(name: str) -> str:
    """What a role is called within a sentence."""
    return choice_names("people", "role_1")[name].lower()


def small(words: str) -> str:
    """A position within a sentence: its first letter small, unless its first word is an abbreviation."""
    first = words.split(" ")[0].split("-")[0]
    return words[:1].lower() + words[1:] if first[1:].islower() and len(first) > 2 else words


def few(told: list[str], most: int = MOST_NAMED) -> str:
    """Words as a list; of many, the first ones."""
    return joined(first_of(told, most))


def apart(told: list[str], most: int = MOST_NAMED) -> str:
    """The same of what has commas or dashes of its own."""
    return "; ".join(first_of(told, most))
