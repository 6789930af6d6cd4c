"""What to do first, by all reports together: what the overview begins with."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from asiakkuus_lib.advice import Setting
from asiakkuus_lib.lessons.common.names import joined
from asiakkuus_lib.lessons.overview.case import LONG_APART, LONGEST, Overview, said
from asiakkuus_lib.lessons.overview.terms import (
    CONFLICTS,
    CONTACT,
    DIFFERENT,
    DISSATISFIED,
    KEY,
    PARTS,
    PLAN,
    REASONS,
    SELL,
)
from asiakkuus_lib.locale import both
from asiakkuus_lib.report import Action, KeyFigure, Start, key_figures
from asiakkuus_lib.report.hand_over import KeyFigures
from asiakkuus_lib.report.records import Record
from asiakkuus_lib.show import date, number
from asiakkuus_lib.show.text import LONGEST_PROSE, shortened, verbatim

# How many names a sentence holds, and how many of those whom to call first.
MOST_NAMED, MOST_CALLED = 4, 8
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


def titles(case: Overview, names: Iterable[str]) -> str:
    """Reports by their titles, within a sentence."""
    return joined([f"”{case.title(name)}”" if _finnish() else f"“{case.title(name)}”" for name in names])


def _finnish() -> bool:
    return both(fi="fi", en="en").said() == "fi"


def named(case: Overview, customers: Iterable[str], most: int = MOST_NAMED) -> str:
    """Customers by name, within a sentence; of many, the first ones."""
    return _some([verbatim(case.called(customer), LONGEST) for customer in customers], most)


def _some(told: list[str], most: int) -> str:
    """Parts of a sentence; of many, the first ones and how many others there are."""
    if len(told) > most:
        rest = both(fi=("{n} muu", "{n} muuta"), en=("{n} other", "{n} others")).format(n=len(told) - most + 1)
        told = [*told[: most - 1], rest]
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
    made = [action for action in (_same_data(case), _call_best(case), _one_list(case), _settle(case)) if action is not None]
    actions = [*made, *_of_parts(case)][:3]
    if not actions:
        return Start(" ".join(filter(None, [both(fi="Raportit eivät neuvo mitään.", en="The reports advise nothing.").said(), _few(case), _foreign(case)])), "", (), _caveat(case))
    headline = {"same_data": _headline_data, "call_best": _headline_list, "one_list": _headline_list, "settle_accounts": _headline_accounts}.get(actions[0].code, _headline_part)
    made_up = both(fi="Esimerkki on keksitty. ", en="This example is made up. ").said() if case.made_up else ""
    return Start(made_up + " ".join(filter(None, [headline(case), _few(case), _foreign(case)])), actions[0].code, actions, _caveat(case))


def _few(case: Overview) -> str:
    """That most of the reports are not there, and what that leaves open; "" where they are."""
    if not case.few:
        return ""
    there = both(fi=("Mukana on vain {n} raportti, kun niitä voi olla {all}", "Mukana on vain {n} raporttia, kun niitä voi olla {all}"), en=("Only {n} of {all} reports is here", "Only {n} of {all} reports are here")).format(
        n=len(case.found), all=number(len({*case.known, *(record.report for record in case.found)})))
    return there + (
        both(fi=": muiden varoituksia ja ristiriitoja ei näy.", en=": what the others warn about or contradict is not to be seen.").said() if case.comparable
        else both(fi=": ristiriitoja ei voi nähdä.", en=": contradictions cannot be seen.").said())


def _foreign(case: Overview) -> str:
    """Which reports are in another language than the page; "" where none is."""
    return both(fi=("Yksi raportti on toisella kielellä ({who}): tehkää se uudelleen valinnalla --lang fi.", "{n} raporttia on toisella kielellä ({who}): tehkää ne uudelleen valinnalla --lang fi."),
                en=("One report is in another language ({who}): make it again with --lang en.", "{n} reports are in another language ({who}): make them again with --lang en.")).format(
        n=len(case.foreign), who=titles(case, case.foreign)) if case.foreign else ""


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


def _call_best(case: Overview) -> Action | None:
    called = case.turn("call")
    if not called:
        return None
    text = both(fi=("Soittakaa ensin {n} kannattavimmalle asiakkaalle, joka on pudonnut, hiljentynyt tai lähtenyt: {names}.", "Soittakaa ensin niille {n} kannattavimmalle asiakkaalle, jotka ovat pudonneet, hiljentyneet tai lähteneet: {names}."),
                en=("Call first the {n} of the most profitable customers who has fallen, gone quiet or left: {names}.", "Call first the {n} of the most profitable customers who have fallen, gone quiet or left: {names}.")).format(
        n=len(called), names=named(case, called, MOST_CALLED))
    text += " " + both(fi="Kysykää syytä, ennen kuin tarjoatte mitään.", en="Ask why before you offer anything.").said()
    why = both(fi="Yhden raportin mukaan he ovat kannattavimpia, toisen mukaan heidän ostonsa ovat vähentyneet tai loppuneet.",
               en="By one report they are among the most profitable, by another their purchases have fallen or ended.").said()
    return Action("call_best", text, why, sheet=customers_sheet())


def _one_list(case: Overview) -> Action | None:
    told, several, waiting = case.to_contact, case.turn("several"), case.turn("wait")
    lists = {one for mine in told["lists"] for one in mine}
    if not (several or waiting):
        return None
    also = both(fi="Sopikaa samalla, kuka ottaa yhteyttä, jottei asiakas saa montaa soittoa.", en="Agree who makes the contact, so that nobody gets several calls.").said()
    text = " ".join(filter(None, [
        (both(fi=("Soittakaa sitten {n} asiakkaalle, jonka vähintään kaksi raporttia nimeää ja josta mikään ei varoita.", "Soittakaa sitten niille {n} asiakkaalle, jotka vähintään kaksi raporttia nimeää ja joista mikään ei varoita."),
              en=("Then contact the {n} customer whom at least two reports name and none warns about.", "Then contact the {n} customers whom at least two reports name and none warns about.")) if case.turn("call") else
         both(fi=("Aloittakaa {n} asiakkaasta, jonka vähintään kaksi raporttia nimeää ja josta mikään ei varoita.", "Aloittakaa {n} asiakkaasta, jotka vähintään kaksi raporttia nimeää ja joista mikään ei varoita."),
              en=("Begin with the {n} customer whom at least two reports name and none warns about.", "Begin with the {n} customers whom at least two reports name and none warns about."))).format(n=len(several)) + " " + also if several else "",
        _hold_off(case) if not several else "",
    ]))  # fmt: skip
    rests = [
        both(fi=("Listalla on {all} asiakasta: {turns}.", "Listoja on {n}, ja niillä on yhteensä {all} eri asiakasta: {turns}."), en=("The list holds {all} customers: {turns}.", "There are {n} contact lists with {all} different customers in all: {turns}.")).format(
            n=len(lists), all=number(len(told)), turns=by_turn(case)),
        both(fi="Listat on tehty osin samoista ostoista: se, että usea raportti nimeää asiakkaan, säästää soittoja mutta ei todista mitään.", en="The lists rest partly on the same purchases: that several reports name a customer saves calls, and proves nothing.").said() if several else "",
    ]  # fmt: skip
    return Action("one_list", text, " ".join(filter(None, rests)), sheet=customers_sheet())


def by_turn(case: Overview) -> str:
    """How many of those on the contact lists have their turn when, within a sentence: everybody once."""
    words = {
        "call": both(fi=("{n}:lle soitetaan ensin",) * 2, en=("{n} is called first", "{n} are called first")),
        "several": both(fi=("{n}:lle sen jälkeen",) * 2, en=("{n} after that",) * 2),
        "wait": both(fi=("{n} odottaa{why}",) * 2, en=("{n} is to wait{why}", "{n} are to wait{why}")),
        "decide": both(fi=("{n} odottaa päätöstä, koska raportit ovat siitä eri mieltä", "{n} odottaa päätöstä, koska raportit ovat niistä eri mieltä"),
                       en=("{n} needs a decision, for the reports disagree", "{n} need a decision, for the reports disagree")),
        "new": both(fi=("{n} on uusi ja hoidetaan oman listansa mukaan", "{n} on uusia ja hoidetaan omien listojensa mukaan"), en=("{n} is new and has its own list", "{n} are new and have their own lists")),
        "own": both(fi=("{n} muu hoidetaan oman listansa mukaan{why}", "{n} muuta hoidetaan omien listojensa mukaan{why}"), en=("{n} other is contacted by its own list{why}", "{n} others are contacted by their own lists{why}")),
    }  # fmt: skip
    told = case.to_contact
    warned = int((~told["clear"] & (told["turn"] == "own")).sum())
    why = {
        "wait": _why_wait(case),
        "own": both(fi=(" ({n}:stä varoitetaan: ks. ristiriidat)",) * 2, en=(" ({n} with a warning: see the contradictions)",) * 2).format(n=warned) if warned else "",
    }  # fmt: skip
    return joined([words[turn].format(n=n, why=why.get(turn, "")) for turn in words if (n := len(case.turn(turn)))])


def _why_wait(case: Overview) -> str:
    """Why those who are to wait do, in brackets: everybody once, so that the numbers add up."""
    waiting = case.turn("wait")
    lossy = case.conflicts["contact_at_loss"].customers if "contact_at_loss" in case.conflicts else ()
    loss = sum(one in set(lossy) for one in waiting)
    rest = len(waiting) - loss
    told = [
        both(fi=("{n} tappiollinen", "{n} tappiollista"), en=("{n} at a loss", "{n} at a loss")).format(n=loss) if loss else "",
        (both(fi=("muista {n}:lle riittää viesti",) * 2, en=("for {n} of the others a message will do",) * 2) if loss
         else both(fi=("{n}:lle riittää viesti",) * 2, en=("for {n} a message will do",) * 2)).format(n=rest) if rest else "",
    ]  # fmt: skip
    return f" ({'; '.join(filter(None, told))})"


def _hold_off(case: Overview) -> str:
    """With how many to wait, and why; "" where with nobody."""
    n = len(case.turn("wait"))
    return both(fi=("Lykätkää yhteydenottoa {n} asiakkaaseen: toisen raportin mukaan hän on tappiollinen tai myyjän käynti ei kannata.", "Lykätkää yhteydenottoa {n} asiakkaaseen: toisen raportin mukaan he ovat tappiollisia tai myyjän käynti ei kannata."),
                en=("Hold off on {n}: by another report it makes a loss, or is not worth a seller's visit.", "Hold off on {n}: by another report they make a loss, or are not worth a seller's visit.")).format(n=n) if n else ""


def _headline_list(case: Overview) -> str:
    called, several = len(case.turn("call")), len(case.turn("several"))
    head = both(fi=("Raporttien yhteydenottolistoilla on {n} asiakas.", "Raporttien yhteydenottolistoilla on {n} asiakasta."), en=("The reports name {n} customer to contact.", "The reports name {n} customers to contact.")).format(n=len(case.to_contact))
    first = both(fi=("Soittakaa ensin {n} kannattavimmalle, joka on pudonnut, hiljentynyt tai lähtenyt.", "Soittakaa ensin niille {n} kannattavimmalle, jotka ovat pudonneet, hiljentyneet tai lähteneet."),
                 en=("Call first the {n} of the most profitable who has fallen, gone quiet or left.", "Call first the {n} of the most profitable who have fallen, gone quiet or left.")).format(n=called) if called else ""
    then = (both(fi=("Sitten on vuorossa {n}, jonka usea raportti nimeää.", "Sitten ovat vuorossa ne {n}, jotka usea raportti nimeää."), en=("Then the {n} whom several reports name.",) * 2) if called else
            both(fi=("Aloittakaa siitä {n}, jonka usea raportti nimeää.", "Aloittakaa niistä {n}, jotka usea raportti nimeää."), en=("Begin with the {n} whom several reports name.",) * 2)).format(n=several) if several else ""
    return " ".join(filter(None, ["" if first or then else head, first, then, _hold_off(case)]))


# Key accounts


def _settle(case: Overview) -> Action | None:
    if not case.to_decide:
        return None
    told = [f"{verbatim(case.called(customer), LONGEST)} ({REASONS[its[0]].said()})" for customer, its in case.to_decide.items()]
    text = both(fi=("Päättäkää ennen myyntisuunnitelmaa, mitä tältä asiakkaalta halutaan, sillä raportit vetävät eri suuntiin: {names}.", "Päättäkää ennen myyntisuunnitelmaa, mitä näiltä asiakkailta halutaan, sillä raportit vetävät eri suuntiin: {names}."),
                en=("Before the sales plan, decide what you want of this account, for the reports pull in two directions: {names}.", "Before the sales plan, decide what you want of these accounts, for the reports pull in two directions: {names}.")).format(
        n=len(told), names=_some(told, MOST_CALLED))
    called = [customer for customer in case.to_decide if customer in set(case.turn("call"))]
    first = both(fi="{names}: soittakaa (kohta 1), ennen kuin päätätte.", en="{names}: call (item 1) before you decide.").format(names=named(case, called, MOST_CALLED)) if called else ""
    return Action(
        "settle_accounts", " ".join(filter(None, [text, first])),
        both(fi="Mitä kullekin tehdään, on ristiriitojen taulukossa.", en="What to do about each is in the table of contradictions.").said(), sheet=contradictions_sheet())


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
                f"first_{part}", advised(case, record, first),
                both(fi="Näin neuvoo raportti {title}{day}.", en="So advises the report {title}{day}.").format(title=titles(case, [record.report]), day=_up_to(record))))  # fmt: skip
    return found


def _place(part: str, report: str) -> int:
    """How early a report of a part is asked for its advice."""
    names = PARTS.get(part, ())
    return names.index(report) if report in names else len(names)


def advised(case: Overview, record: Record, action: Mapping[str, Any]) -> str:
    """What a record advises: of whom, where it is of one customer, and what else the page says of those whom it names."""
    about, text = case.about(record.report), verbatim(str(action["text"]), LONGEST_PROSE)
    return " ".join(filter(None, [f"{verbatim(about, LONGEST)}:" if about else "", text, _but(case, (record.report, str(action["code"])))]))


def _but(case: Overview, one: tuple[str, str]) -> str:
    """Of how many of those whom an action names the page says to wait or to decide before; "" where of none."""
    listed = case.lists.get(one, {})
    if one[0] in {report for report, _code in PLAN}:
        return both(fi="(Päättäkää ensin, jatketaanko suunnitelmaa.)", en="(Decide before that whether to go on with the plan.)").said() if "plan_not_key" in case.conflicts else ""
    if one in (*SELL, *KEY):
        n = len(listed.keys() & case.to_decide.keys())
        return both(fi=("({n} niistä odottaa päätöstä: ks. ristiriidat.)",) * 2, en=("({n} of them needs a decision: see the contradictions.)", "({n} of them need a decision: see the contradictions.)")).format(n=n) if n else ""
    n = len(listed.keys() & set(case.turn("wait"))) if one in CONTACT and one not in DISSATISFIED else 0
    return both(fi=("({n} heistä odottaa: ks. ristiriidat.)",) * 2, en=("({n} of them is to wait: see the contradictions.)", "({n} of them are to wait: see the contradictions.)")).format(n=n) if n else ""


def labelled(case: Overview, record: Record, figure: Mapping[str, Any]) -> str:
    """What a key figure of a record is called: with the customer, where the record is of one."""
    about = case.about(record.report)
    return f"{figure['label']} ({about})" if about else str(figure["label"])


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
                f"{report}_{name}", shortened(labelled(case, record, told), LONGEST), value, shortened(str(told["shown"]), LONGEST),
                f"{verbatim(str(told.get('meaning', '')))} {both(fi='Raportti', en='Report').said()}: {case.title(report)}{_up_to(record)}.".strip())
    count = len(case.found)
    none = KeyFigure("reports", both(fi="Raportteja", en="Reports").said(), count, number(count), both(fi="Raportit eivät kerro tunnuslukuja.", en="The reports tell no key figures.").said())
    return key_figures(list(found.values()) or [none])

