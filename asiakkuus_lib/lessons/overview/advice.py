"""What to do first, by all reports together: what the overview begins with."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from asiakkuus_lib.advice import Setting
from asiakkuus_lib.lessons.common.names import joined
from asiakkuus_lib.lessons.overview.case import LONG_APART, LONGEST, Overview, said
from asiakkuus_lib.lessons.overview.terms import CONFLICTS, DIFFERENT, OF_ACCOUNTS, PARTS
from asiakkuus_lib.locale import both
from asiakkuus_lib.report import Action, KeyFigure, Start, key_figures
from asiakkuus_lib.report.hand_over import KeyFigures
from asiakkuus_lib.report.records import Record
from asiakkuus_lib.show import date, number
from asiakkuus_lib.show.text import LONGEST_PROSE, shortened, verbatim

# How many names a sentence holds.
MOST_NAMED = 4
# The key figures of the page: the first of these that there are, then each report's own first one.
WANTED = (("customers", "active"), ("grouping", "active"), ("profitability", "profit"), ("key_accounts", "share_of_profit"), ("loyalty_programme", "programme_left"))
MOST_FIGURES = 4
# Data that differs in these makes reports that cannot be compared at all.
APART = ("made_up", "purchases", "forms", "currency", "days")


def customers_sheet() -> str:
    """Name of the sheet that lists the customers."""
    return both(fi="Asiakkaat listoilla", en="Customers on lists").said()


def contradictions_sheet() -> str:
    """Name of the sheet of the contradictions."""
    return both(fi="Ristiriidat", en="Contradictions").said()


def no_records(case: Overview) -> str:
    """That there is nothing to put together, and what to do."""
    where = both(fi="Kansiossa {folder} ei ole raportteja.", en="There are no reports in the folder {folder}.").format(folder=verbatim(case.records.folder))
    return where + " " + both(
        fi="Tee ensin raportteja samaan kansioon, esimerkiksi komennolla asiakkuus report rfm --out KANSIO.",
        en="Make reports into that folder first, for example with the command asiakkuus report rfm --out FOLDER.").said()


def titles(case: Overview, names: Iterable[str]) -> str:
    """Reports by their titles, within a sentence."""
    return joined([f"”{case.title(name)}”" if _finnish() else f"“{case.title(name)}”" for name in names])


def _finnish() -> bool:
    return both(fi="fi", en="en").said() == "fi"


def named(case: Overview, customers: Iterable[str]) -> str:
    """Customers by name, within a sentence; of many, the first ones."""
    told = [verbatim(case.called(customer), LONGEST) for customer in customers]
    if len(told) > MOST_NAMED:
        rest = both(fi=("{n} muu", "{n} muuta"), en=("{n} other", "{n} others")).format(n=len(told) - MOST_NAMED + 1)
        told = [*told[: MOST_NAMED - 1], rest]
    return joined(told)


def conflict(case: Overview, kind: str) -> tuple[str, str]:
    """What two reports say against each other of some customers, and what to do about it."""
    says, do = CONFLICTS[kind]
    customers = case.conflicts[kind].customers
    return says.format(n=len(customers), names=named(case, customers)), do.said()


def difference(case: Overview, aspect: str) -> tuple[str, str]:
    """In what the data of the reports differ, and what to do about it."""
    says, do = DIFFERENT[aspect]
    groups = case.differing[aspect]
    told = groups["old"] if aspect == "age" else None
    who = titles(case, told) if told is not None else "; ".join(f"{_value(case, aspect, value, names)}: {titles(case, names)}" for value, names in groups.items())
    return says.format(who=who, days=number(LONG_APART)), do.format(setting=Setting("as_of", "…"))


def _value(case: Overview, aspect: str, value: str, names: list[str]) -> str:
    """What the data of some reports is, in words."""
    record = case.record(names[0])
    if aspect == "made_up":
        return both(fi="keksitty", en="made up").said() if value == "made_up" else both(fi="oma", en="your own").said()
    if aspect == "days":
        return date(value)
    if aspect == "purchases" and record is not None and record.purchases:
        until = record.purchases.get("last_day")
        return verbatim(str(record.purchases["source"]), LONGEST) + (both(fi=" (viimeinen ostopäivä {day})", en=" (last purchase {day})").format(day=date(until)) if until else "")
    if aspect == "forms" and record is not None and record.form:
        return verbatim(record.form[1], LONGEST) or both(fi="kurssin esimerkki", en="the course's example").said()
    return verbatim(value, LONGEST)


def contradictions(case: Overview) -> pd.DataFrame:
    """Everything that does not fit together: `kind`, `says`, `do`, the `reports` and how many `customers` it is about."""
    rows: list[dict[str, Any]] = [
        {"kind": aspect, "says": says, "do": do, "reports": [one for names in groups.values() for one in names], "customers": None}
        for aspect, groups in case.differing.items() for says, do in [difference(case, aspect)]
    ]  # fmt: skip
    if case.disagreeing:
        rows.append({
            "kind": "numbers", "says": both(fi="Sama luku on eri raporteissa eri: {what}.", en="The same number differs between reports: {what}.").format(
                what=joined([said(what).lower() for what in case.disagreeing])),
            "do": both(fi="Katsokaa luvut alta ja sopikaa, kumpaa käytetään.", en="See the numbers below, and agree which one you use.").said(), "customers": None,
            "reports": list(dict.fromkeys(case.shared["report"][case.shared["what"].isin(case.disagreeing)])),
        })  # fmt: skip
    rows += [
        {"kind": kind, "says": says, "do": do, "reports": found.reports, "customers": len(found.customers)}
        for kind, found in case.conflicts.items() for says, do in [conflict(case, kind)]
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=["kind", "says", "do", "reports", "customers"])


def start(case: Overview) -> Start:
    """What to settle, whom to contact first, and what the reports advise."""
    if not case.found:
        return Start(no_records(case), "")
    made = [action for action in (_same_data(case), _one_list(case), _settle(case)) if action is not None]
    actions = [*made, *_of_parts(case)][:3]
    if not actions:
        return Start(both(fi="Raportit eivät neuvo mitään.", en="The reports advise nothing.").said(), "", (), _caveat(case))
    headline = {"same_data": _headline_data, "one_list": _headline_list, "settle_accounts": _headline_accounts}.get(actions[0].code, _headline_part)
    made_up = both(fi="Esimerkki on keksitty. ", en="This example is made up. ").said() if case.made_up else ""
    return Start(made_up + headline(case), actions[0].code, actions, _caveat(case))


# Data that differs


def _same_data(case: Overview) -> Action | None:
    told = [aspect for aspect in APART if aspect in case.differing]
    if not told:
        return None
    says = [difference(case, aspect) for aspect in told]
    return Action("same_data", says[0][1], " ".join(first for first, _do in says), sheet=contradictions_sheet())


def _headline_data(case: Overview) -> str:
    return both(fi="Raportit eivät kerro samasta asiasta: tehkää ne uudelleen samasta aineistosta, ennen kuin vertaatte niitä.",
                en="The reports do not speak of the same thing: make them anew of the same data before you compare them.").said()


# Customers on several lists


def _one_list(case: Overview) -> Action | None:
    told = case.to_contact
    several = int((told["reports"] > 1).sum())
    against = int((~told["clear"]).sum())
    if told.empty or not (several or against):
        return None
    words = {
        "all": number(len(told)), "several": number(several), "lists": number(len({one for lists in told["lists"] for one in lists})), "against": number(against),
    }  # fmt: skip
    if not several:
        return Action(
            "one_list",
            both(fi=("Päättäkää ensin, mitä teette yhteydenottolistan {n} asiakkaalle, josta toinen raportti varoittaa.", "Päättäkää ensin, mitä teette yhteydenottolistojen {n} asiakkaalle, joista toinen raportti varoittaa."),
                 en=("Decide first what to do about the {n} customer on a contact list about whom another report warns.", "Decide first what to do about the {n} customers on the contact lists about whom another report warns.")).format(n=against),
            both(fi="Palvelusta jää tappiota, tai myyjien aikaa siirrettäisiin pois. Listoilla on kaikkiaan {all} asiakasta.", en="They make a loss, or sellers' time would be taken away. The lists hold {all} customers in all.").format(**words),
            sheet=customers_sheet())
    n = len(case.first)
    text = (
        both(fi=("Aloittakaa {n} asiakkaasta, jonka vähintään kaksi raporttia nimeää ja josta mikään ei varoita.", "Aloittakaa {n} asiakkaasta, jotka vähintään kaksi raporttia nimeää ja joista mikään ei varoita."),
             en=("Begin with the {n} customer whom at least two reports name and none warns about.", "Begin with the {n} customers whom at least two reports name and none warns about.")).format(n=n)
        if n else both(fi="Sopikaa yhdestä listasta, ennen kuin kukaan soittaa.", en="Agree on one list before anybody calls.").said())
    also = both(fi="Sopikaa samalla, kuka ottaa yhteyttä, jottei asiakas saa montaa soittoa.", en="Agree who makes the contact, so that nobody gets several calls.").said()
    rests = [
        both(fi="Listoja on {lists}, ja niillä on yhteensä {all} eri asiakasta; {several} on usean raportin listalla.", en="There are {lists} contact lists with {all} different customers in all; {several} of them are on those of several reports.").format(**words),
        both(fi="Listat on tehty osin samoista ostoista: se, että usea raportti nimeää asiakkaan, säästää soittoja mutta ei todista mitään.", en="The lists rest partly on the same purchases: that several reports name a customer saves calls, and proves nothing.").said(),
        both(fi="Toinen raportti varoittaa {against} asiakkaasta: palvelusta jää tappiota, tai myyjien aikaa siirrettäisiin pois.", en="Another report warns about {against} of them: they make a loss, or sellers' time would be taken away.").format(**words) if against else "",
    ]  # fmt: skip
    return Action("one_list", f"{text} {also}", " ".join(filter(None, rests)), sheet=customers_sheet())


def _headline_list(case: Overview) -> str:
    told, at_loss = case.to_contact, case.conflicts.get("contact_at_loss")
    loss, n = len(at_loss.customers) if at_loss is not None else 0, len(case.first)
    head = both(fi=("Raporttien yhteydenottolistoilla on {n} asiakas.", "Raporttien yhteydenottolistoilla on {n} asiakasta."), en=("The reports name {n} customer to contact.", "The reports name {n} customers to contact.")).format(n=len(told))
    begin = both(fi=("Aloittakaa siitä {n}, jonka usea raportti nimeää.", "Aloittakaa niistä {n}, jotka usea raportti nimeää."), en=("Begin with the {n} whom several reports name.",) * 2).format(n=n) if n else ""
    wait = (both(fi="Odottakaa {loss} muun kanssa: toisen raportin mukaan heistä jää tappiota.", en="Wait with {loss} others: by another report you lose money on them.") if n else
            both(fi="{loss} asiakkaan kanssa kannattaa odottaa: toisen raportin mukaan heistä jää tappiota.", en="Wait with {loss} of them: by another report you lose money on them.")).format(loss=number(loss)) if loss else ""
    return " ".join(filter(None, [head, begin, wait]))


# Key accounts


def _settle(case: Overview) -> Action | None:
    kinds = [kind for kind in OF_ACCOUNTS if kind in case.conflicts]
    if not kinds:
        return None
    told = [conflict(case, kind) for kind in kinds]
    customers = dict.fromkeys(customer for kind in kinds for customer in case.conflicts[kind].customers)
    text = both(fi=("Päättäkää ennen myyntisuunnitelmaa, mitä tehdään tälle asiakkaalle: {names}.", "Päättäkää ennen myyntisuunnitelmaa, mitä tehdään näille asiakkaille: {names}."),
                en=("Before the sales plan, decide what to do with this account: {names}.", "Before the sales plan, decide what to do with these accounts: {names}.")).format(
        n=len(customers), names=named(case, customers))
    return Action("settle_accounts", text, " ".join(f"{says} {do}" for says, do in told), sheet=contradictions_sheet())


def _headline_accounts(case: Overview) -> str:
    action = _settle(case)
    return action.text if action is not None else ""


# What each part of the page advises first


def _of_parts(case: Overview) -> list[Action]:
    found: list[Action] = []
    for part in ("programme", *PARTS, "others"):
        reports = sorted(case.by_part.get(part, ()), key=lambda one: _place(part, one.report))
        record = next((one for one in reports if one.told["actions"]), None)
        if record is not None and f"first_{part}" not in [action.code for action in found]:
            first = record.told["actions"][0]
            found.append(Action(
                f"first_{part}", quoted(record, first["text"]),
                both(fi="Näin neuvoo raportti {title}{day}.", en="So advises the report {title}{day}.").format(title=titles(case, [record.report]), day=_up_to(record))))  # fmt: skip
    return found


def _place(part: str, report: str) -> int:
    """How early a report of a part is asked for its advice."""
    names = PARTS.get(part, ())
    return names.index(report) if report in names else len(names)


def quoted(record: Record, text: object) -> str:
    """What a record says, within a sentence."""
    return verbatim(str(text), LONGEST_PROSE)


def _up_to(record: Record) -> str:
    return f" ({date(record.reference_date)})" if record.reference_date else ""


def _headline_part(case: Overview) -> str:
    return _of_parts(case)[0].text


def _caveat(case: Overview) -> str:
    nameless = case.nameless
    return " ".join(filter(None, [
        both(fi="Sivu kokoaa sen, mitä raportit kertoivat: se ei laske mitään uudelleen. Eri raporttien rahasummia ei lasketa yhteen, sillä ne ovat eri asioita (ostoja, voittoa, ennusteita).",
             en="The page puts together what the reports told; it computes nothing anew. The money of different reports is not added up, for it is of different things (purchases, profit, forecasts).").said(),
        both(fi="Sivulla on asiakkaiden numeroita tai nimiä: pitäkää se itsellänne.", en="The page holds numbers or names of customers, so keep it to yourselves.").said() if case.lists else "",
        both(fi="Asiakkaita ei voitu yhdistää näistä raporteista, koska ne eivät nimeä asiakkaita: {who}.", en="The customers of these reports could not be joined with the others, for they name none: {who}.").format(
            who=titles(case, nameless)) + " " + why_nameless(case) if nameless else "",
    ]))  # fmt: skip


def why_nameless(case: Overview) -> str:
    """Why some records name no customers."""
    hidden = [name for name in case.nameless if (record := case.record(name)) is not None and record.pseudonymised]
    return (
        both(fi="Niissä on pseudonyymit.", en="They are under pseudonyms.").said() if len(hidden) == len(case.nameless)
        else both(fi="Ne on tehty ohjelman aiemmalla versiolla: tehkää ne uudelleen.", en="They were made by an earlier version of the program: make them anew.").said() if not hidden
        else both(fi="Osassa on pseudonyymit, osa on tehty ohjelman aiemmalla versiolla.", en="Some are under pseudonyms, and some were made by an earlier version of the program.").said())


def figures(case: Overview) -> KeyFigures:
    """A few key figures of the reports, each with its report and day."""
    places = [*WANTED, *((record.report, str(told["name"])) for record in case.found for told in record.told["key_figures_shown"][:1])]
    found: dict[str, KeyFigure] = {}
    for report, name in places:
        record = case.record(report)
        if record is None or len(found) == MOST_FIGURES or report in {key.rpartition(".")[0] for key in found} or (name == "active" and any(key.endswith(".active") for key in found)):
            continue
        told = next((one for one in record.told["key_figures_shown"] if one["name"] == name), None)
        if told is not None:
            value = record.figure(name)
            found[f"{report}.{name}"] = KeyFigure(
                f"{report}_{name}", shortened(str(told["label"]), LONGEST), value, shortened(str(told["shown"]), LONGEST),
                f"{verbatim(str(told.get('meaning', '')))} {both(fi='Raportti', en='Report').said()}: {case.title(report)}{_up_to(record)}.".strip())
    none = KeyFigure("reports", both(fi="Raportteja", en="Reports").said(), 0, "0", no_records(case))
    return key_figures(list(found.values()) or [none])

