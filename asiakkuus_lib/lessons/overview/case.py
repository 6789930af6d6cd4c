"""What the overview starts from: the records of the other reports, and what they say of the same customers and numbers."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Self

import pandas as pd

from asiakkuus_lib.errors import DataError
from asiakkuus_lib.lessons.overview.terms import (
    AGAINST,
    BENEFIT,
    BEST,
    CONFLICTS,
    CONTACT,
    DISSATISFIED,
    GONE,
    KEY,
    LOSSY,
    NEW,
    NOT_KEY,
    PARTS,
    PLAN,
    REASONS,
    RESERVED,
    SATISFIED,
    SELL,
    SHORT,
    TURNS,
    WEAK,
)
from asiakkuus_lib.locale import both, language
from asiakkuus_lib.report import AnyCase, settings
from asiakkuus_lib.report.catalogue import RECORDS, Report, reports
from asiakkuus_lib.report.records import Record, Records, read_records
from asiakkuus_lib.show.text import shortened, verbatim

ME = "records_path"
# Numbers that differ by less are the same.
CENT = 0.005
# Reports that were made more days apart than this may speak of different times.
LONG_APART = 31
# How long a name or a title may be in a table.
LONGEST = 60

# A number of a record, where it has it.
Get = Callable[[Record], float | None]


def _figure(name: str) -> Get:
    return lambda record: record.figure(name)


def _group(finding: str, group: str, name: str) -> Get:
    return lambda record: record.group(finding, group, name)


def _total(finding: str, name: str) -> Get:
    return lambda record: record.total(finding, name)


# Numbers that several reports give: what each is, and where each report has it.
SHARED: dict[str, dict[str, Get]] = {
    "names": {"customers": _group("how_many", "names", "customers"), "grouping": _total("groups", "customers")},
    "ever": {"customers": _group("how_many", "ever", "customers"), "rfm": _figure("customers")},
    "buyers": {"customers": _figure("active"), "grouping": _figure("active")},
    "agreements": {
        "customers": _figure("agreements"),
        "clv": lambda record: record.figure("customers_alive") if "agreements" in record.told["data"] else None,
    },
    "sales": {"rfm": _figure("revenue"), "profitability": _figure("revenue")},
    "sales_last": {"customers": _group("how_many", "names", "money"), "profitability": _group("periods", "last_period", "sales")},
    "accounts_bought": {"customer_share": _total("accounts", "bought"), "key_accounts": _total("main_and_key", "bought")},
}  # fmt: skip


@dataclass(frozen=True)
class Conflict:
    """Customers of whom reports say different things, and which reports."""

    customers: list[str]
    reports: list[str]


@dataclass(frozen=True, eq=False)
class Overview(AnyCase):
    """The records of reports.

    Parameters
    ----------
    parameters : mapping of name to value
        `records_path`, the folder; "" for the course's own reports.
    records : Records
        As from `read_records`.
    """

    records: Records

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> Self:
        """Read the records of the folder.

        Raises
        ------
        DataError
            If there is no such folder, or no report in it.
        """
        found = cls(settings(given), read_records(given[ME], language()))
        if not found.found:
            raise DataError(
                both(fi="Kansiossa {folder} ei ole raportteja. Tee ensin raportteja samaan kansioon, esimerkiksi komennolla asiakkuus report rfm --out KANSIO.{files}",
                     en="There are no reports in the folder {folder}. Make reports into that folder first, for example with the command asiakkuus report rfm --out FOLDER.{files}"),
                folder=found.records.folder, files=found.unread)
        return found

    def of_course(self) -> Self:
        """The same of the course's own reports."""
        return self.read({**self.parameters, ME: ""}) if self.parameters[ME] else self

    @property
    def files(self) -> tuple[str, ...]:
        """The folder; none where the reports are the course's own."""
        return (self.records.folder,) if self.records.folder else ()

    @property
    def source(self) -> str:
        """Where the numbers come from, in words that stand under a figure."""
        if not self.records.folder:
            return both(fi="Lähde: kurssin omat raportit, keksitty aineisto", en="Source: the course's own reports, made-up data").said()
        return both(fi="Lähde: kansion {folder} raportit", en="Source: the reports of the folder {folder}").format(folder=shortened(self.records.folder, LONGEST))

    @property
    def unread(self) -> str:
        """Which files of the folder were not used and why, as a sentence that follows another; "" where there are none."""
        told = [f"{verbatim(file, LONGEST)}: {reason}" for file, reason in self.records.not_read]
        return " " + both(fi="Näitä tiedostoja ei käytetty: {files}.", en="These files were not used: {files}.").format(files="; ".join(told)) if told else ""

    @property
    def found(self) -> tuple[Record, ...]:
        """The records, in the order of the course."""
        return self.records.found

    @property
    def made_up(self) -> bool:
        """Whether all are of the course's own data."""
        return bool(self.found) and all(record.made_up for record in self.found)

    def record(self, report: str) -> Record | None:
        """That of a report."""
        return next((record for record in self.found if record.report == report), None)

    def title(self, report: str) -> str:
        """What a report is called, in short: of one that is not the course's, its title without what follows a colon."""
        if report in SHORT:
            return SHORT[report].said()
        record = self.record(report)
        return shortened((self.known[report].title if report in self.known else record.title if record else report).partition(":")[0], LONGEST)

    @cached_property
    def known(self) -> dict[str, Report]:
        """The reports that there could be."""
        return {name: report for name, report in reports(language()).items() if report.reads != RECORDS}

    @property
    def missing(self) -> list[str]:
        """The reports that are not in the folder."""
        return [name for name in self.known if self.record(name) is None]

    @property
    def few(self) -> bool:
        """Whether most of the reports that there could be are not in the folder."""
        return len(self.missing) > len(self.known) / 2

    @property
    def comparable(self) -> bool:
        """Whether the reports hold lists that could contradict each other, or give the same number."""
        return not self.shared.empty or any(self.on_any(some) and self.on_any(others) for some, others in self._sides.values())

    @property
    def foreign(self) -> list[str]:
        """The reports that are in another language than the page."""
        return [record.report for record in self.found if record.told["language"] != language()]

    def part(self, report: str) -> str:
        """To which part of the page a report belongs."""
        return next((part for part, names in PARTS.items() if report in names), "others")

    @cached_property
    def by_part(self) -> dict[str, list[Record]]:
        """The records by the parts of the page."""
        found = {part: [record for record in self.found if self.part(record.report) == part] for part in [*PARTS, "others"]}
        return {part: records for part, records in found.items() if records}

    # Of what data and of which day they are

    @cached_property
    def differing(self) -> dict[str, dict[str, list[str]]]:
        """In what the data of the reports differ: what, and by each value of it the reports that have it."""
        aspects: dict[str, Callable[[Record], str]] = {
            "made_up": lambda record: "made_up" if record.made_up else "own",
            "purchases": lambda record: str(record.purchases["sha256"]) if record.purchases else "",
            "days": lambda record: record.reference_date,
            "currency": lambda record: str(record.told["data"].get("currency") or ""),
            "policies": lambda record: _policies(record),
        }  # fmt: skip
        found: dict[str, dict[str, list[str]]] = {}
        told = {aspect: _grouped((value(record), record.report) for record in self.found) for aspect, value in aspects.items()}
        filled = [(*record.form, record.report) for record in self.found if record.form]
        for kind in sorted({kind for kind, *_rest in filled}):
            groups = _grouped((digest, report) for one, _file, digest, report in filled if one == kind)
            if len(groups) > len(told.get("forms", ())):
                told["forms"] = groups
        found |= {aspect: groups for aspect, groups in told.items() if len(groups) > 1}
        made = pd.to_datetime(pd.Series({record.report: record.made_at for record in self.found if record.made_at}), utc=True, format="ISO8601")
        if len(made) > 1 and (made.max() - made.min()).days > LONG_APART:
            old = made < made.max() - pd.Timedelta(days=LONG_APART)
            found["age"] = {"old": made.index[old].tolist(), "new": made.index[~old].tolist()}
        return found

    @cached_property
    def shared(self) -> pd.DataFrame:
        """The numbers that at least two of the reports give: `what`, `report`, `value`, and whether they `agree`."""
        rows = []
        for what, places in SHARED.items():
            told = {report: get(record) for report, get in places.items() if (record := self.record(report)) is not None}
            known = {report: value for report, value in told.items() if value is not None}
            if len(known) > 1:
                agree = max(known.values()) - min(known.values()) < CENT
                rows += [{"what": what, "report": report, "value": value, "agree": agree} for report, value in known.items()]
        return pd.DataFrame(rows, columns=["what", "report", "value", "agree"])

    @property
    def disagreeing(self) -> list[str]:
        """The numbers that reports give differently."""
        return list(dict.fromkeys(self.shared["what"][~self.shared["agree"].astype(bool)]))

    # What they say of the same customers

    @property
    def nameless(self) -> list[str]:
        """The reports that could name customers and do not: under pseudonyms, or made by an earlier version."""
        naming = {report for report, _code in [*CONTACT, *AGAINST]}
        return [record.report for record in self.found if record.report in naming and not record.names_customers]

    def list_of(self, report: str, code: str) -> dict[str, str]:
        """The customers of an action, with their names; none where it is not there, or names nobody."""
        record = self.record(report)
        return record.who.get(code, {}) if record is not None and not record.pseudonymised else {}

    @cached_property
    def lists(self) -> dict[tuple[str, str], dict[str, str]]:
        """The lists of customers that there are, by report and action."""
        wanted = [*CONTACT, *AGAINST, *KEY, NOT_KEY, *PLAN, *BEST, *BENEFIT, *RESERVED]
        return {one: self.list_of(*one) for one in wanted if self.list_of(*one)}

    @cached_property
    def names(self) -> dict[str, str]:
        """What the customers are called who have a name."""
        return {number: name for listed in self.lists.values() for number, name in listed.items() if name}

    def called(self, customer: str) -> str:
        """What a customer is called, by itself."""
        return shortened(self.names.get(customer) or customer, LONGEST)

    def on_any(self, lists: Iterable[tuple[str, str]]) -> list[str]:
        """The customers on any of some lists, in the order of the lists."""
        return list(dict.fromkeys(customer for one in lists for customer in self.lists.get(one, {})))

    def about(self, report: str) -> str:
        """The customer that a report is of, where it is of one only; "" otherwise."""
        record = self.record(report)
        if record is None or record.pseudonymised or report not in {name for name, _code in PLAN}:
            return ""
        who = {customer: name for listed in record.who.values() for customer, name in listed.items()}
        return next((shortened(name or customer, LONGEST) for customer, name in who.items()), "") if len(who) == 1 else ""

    @cached_property
    def waiting(self) -> set[str]:
        """Those on a contact list with whom to wait, for another report warns about them."""
        return {customer for kind in ("contact_at_loss", "contact_less") if kind in self.conflicts for customer in self.conflicts[kind].customers}

    @cached_property
    def to_decide(self) -> dict[str, list[str]]:
        """The accounts about which the reports contradict each other, and in what: kinds of conflict."""
        found: dict[str, list[str]] = {}
        for kind in REASONS:
            for customer in self.conflicts[kind].customers if kind in self.conflicts else ():
                found.setdefault(customer, []).append(kind)
        return found

    @cached_property
    def to_contact(self) -> pd.DataFrame:
        """Everybody whom a report says to contact, in the order of their `turn`: `lists` and `against`, the actions;
        `reports`, how many name them, and `known`, how many not only as somebody new.

        Within a turn those whom most reports name come first. Of the new nothing warns.
        """
        warned = set(self.on_any([one for one in CONTACT if one not in NEW]))
        rows = []
        for customer in self.on_any(CONTACT):
            lists, against = ([one for one in table if customer in self.lists.get(one, {})] for table in (CONTACT, AGAINST))
            rows.append({
                "customer": customer, "lists": lists, "against": against if customer in warned else [], "reports": len({report for report, _code in lists}),
                "known": len({report for report, code in lists if (report, code) not in NEW}),
            })  # fmt: skip
            rows[-1]["turn"] = self._turn(rows[-1])
        found = pd.DataFrame(rows, columns=["customer", "lists", "against", "reports", "known", "turn"])
        place = found["turn"].map({turn: -place for place, turn in enumerate(TURNS)})
        return (
            found.assign(clear=~found["against"].map(bool), place=place).sort_values(["place", "known", "reports"], ascending=False, kind="stable", ignore_index=True)
            .drop(columns="place"))  # fmt: skip

    def _turn(self, row: Mapping[str, Any]) -> str:
        """When somebody on the contact lists has a turn."""
        customer = row["customer"]
        if "best_gone" in self.conflicts and customer in self.conflicts["best_gone"].customers:
            return "call"
        if customer in self.waiting:
            return "wait"
        if customer in self.to_decide:
            return "decide"
        if row["known"] > 1 and not row["against"]:
            return "several"
        return "new" if not row["against"] and any(one in NEW for one in row["lists"]) else "own"

    def turn(self, turn: str) -> list[str]:
        """The customers of a turn."""
        return self.to_contact["customer"][self.to_contact["turn"] == turn].tolist()

    @property
    def _sides(self) -> dict[str, tuple[Sequence[tuple[str, str]], Sequence[tuple[str, str]]]]:
        """The lists that contradict each other where they name the same customers, by kind of conflict."""
        base = [one for one in CONTACT if one not in (*SELL, *WEAK, *NEW, *DISSATISFIED)]
        growing = [*KEY, *SELL]
        return {
            "contact_at_loss": (base, LOSSY), "contact_less": (base, [("grouping", "move_time")]), "best_gone": (BEST, GONE),
            "dissatisfied_warned": (DISSATISFIED, AGAINST), "satisfied_weak": (SATISFIED, WEAK), "best_benefit": (BEST, BENEFIT), "key_gone": (growing, GONE), "key_at_loss": (growing, LOSSY),
            "sell_not_key": (SELL, [NOT_KEY]), "sell_weak": (growing, WEAK), "sell_reserved": (growing, RESERVED),
        }  # fmt: skip

    @cached_property
    def conflicts(self) -> dict[str, Conflict]:
        """What reports say of the same customers against each other, by its kind."""
        # The dissatisfied are answered even at a loss, and whom another report warns about is not called first. What is to
        # be settled with an account is not told twice.
        but = {
            "contact_at_loss": self.on_any(DISSATISFIED), "contact_less": self.on_any(DISSATISFIED), "best_gone": self.on_any(AGAINST),
            "sell_reserved": [one for one in self.on_any(WEAK) if one in self.on_any([*KEY, *SELL])] + [one for one in self.on_any([NOT_KEY]) if one in self.on_any(SELL)],
        }  # fmt: skip
        found = {kind: self._conflict(some, others, but.get(kind, ())) for kind, (some, others) in self._sides.items()}
        seen = self.list_of("grouping", "seller_time")
        if seen:
            found["best_not_contacted"] = Conflict([one for one in self.on_any(BEST) if one not in seen], ["profitability", "grouping"])
        chosen = self.on_any(KEY)
        if chosen:
            found["plan_not_key"] = Conflict([one for one in self.on_any(PLAN) if one not in chosen], ["account_plan", "key_accounts"])
        return {kind: found[kind] for kind in CONFLICTS if kind in found and found[kind].customers}

    def _conflict(self, some: Iterable[tuple[str, str]], others: Iterable[tuple[str, str]], but: Iterable[str] = ()) -> Conflict:
        """Who is on a list of both kinds, `but` for some, and whose lists those are."""
        against = set(self.on_any(others)).difference(but)
        customers = [customer for customer in self.on_any(some) if customer in against]
        lists = [one for one in (*some, *others) if not self.lists.get(one, {}).keys().isdisjoint(customers)]
        return Conflict(customers, list(dict.fromkeys(report for report, _code in lists)))


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """The reports by a value; those without it are not told."""
    found: dict[str, list[str]] = {}
    for value, report in pairs:
        if value:
            found.setdefault(value, []).append(report)
    return found


def _policies(record: Record) -> str:
    """How a report treats the rows of its purchases, in one text; "" where it reads none."""
    given = record.told["parameters"]
    told = {name: given[name] for name in ("returns", "duplicates", "since") if name in given}
    return "; ".join(f"{name}={value}" for name, value in told.items() if value != "") if record.purchases else ""


def said(what: str) -> str:
    """What a shared number is, in words."""
    return {
        "names": both(fi="Nimiä rekisterissä", en="Names in the register"), "ever": both(fi="Joskus ostaneita", en="Customers who have ever bought"),
        "buyers": both(fi="Viimeisen jakson ostajia", en="Buyers of the last period"),
        "agreements": both(fi="Voimassa olevia sopimuksia", en="Agreements in force"), "sales": both(fi="Myynti, koko aika", en="Sales, the whole time"),
        "sales_last": both(fi="Myynti, viimeinen jakso", en="Sales, the last period"),
        "accounts_bought": both(fi="Avainasiakastyökirjan asiakkaiden ostot", en="Purchases of the accounts in the workbook"),
    }[what].said()  # fmt: skip
