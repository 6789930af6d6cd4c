"""The plan as a document to work on: all of its rows, with empty cells to fill in, and what is to be settled."""

import re
from collections.abc import Mapping
from typing import Any

import pandas as pd

from asiakkuus_lib import account_plan, buying_centre
from asiakkuus_lib.key_accounts import VERIFYING
from asiakkuus_lib.lessons.common.account_book import choice_names, form
from asiakkuus_lib.lessons.common.names import joined
from asiakkuus_lib.lessons.l13_care_models.advice import (
    PART_NAMES,
    basis_of_wallet,
    capital,
    clashes,
    due_day,
    facts_against,
    gaps,
    level,
    limit,
    since,
    state,
    wallet_range,
)
from asiakkuus_lib.lessons.l13_care_models.case import AccountPlan, records
from asiakkuus_lib.locale import Both, both, language
from asiakkuus_lib.report import Document, Grid, Heading, Paragraph
from asiakkuus_lib.show import date, money, number, percent

Part = Heading | Paragraph | Grid
# Empty rows to write new ones in.
SPARE = 2
OWNER, WHEN = both(fi="Vastuuhenkilö", en="Owner"), both(fi="Mihin mennessä", en="By when")


def plan_document(case: AccountPlan) -> Document:
    """The plan of the account as a document."""
    if not case.account:
        return Document(both(fi="Asiakkuussuunnitelma", en="Account plan").said(), ())
    title = both(fi="Asiakkuussuunnitelma: {account}", en="Account plan: {account}").format(account=case.label(case.account))
    updated = case.basis.get("updated_on", pd.NaT)
    made_up = both(fi="Esimerkki on keksitty.", en="This example is made up.").said() if case.own and not case.is_lecture else ""
    told = both(fi="Tilanne {day}. Päivitetty {updated}, seuraava tarkistus {review}.", en="As of {day}. Updated on {updated}, next review {review}.").format(
        day=date(case.reference), updated=_day(updated) or "…………", review=_day(case.basis.get("next_review", pd.NaT)) or "…………")
    how = both(fi="Keltainen ruutu odottaa täyttämistä. Korjatkaa samat tiedot työkirjaan, josta suunnitelma tehdään uudelleen.",
               en="A yellow cell is waiting to be filled in. Put the same right in the workbook, from which the plan is made again.").said()
    return Document(title, (
        Paragraph([text for text in (made_up, told, state(case), how) if text]),
        *_basis(case), *_goals(case), *_people(case), *_actions(case), *_resources(case), *_to_settle(case), *_annexes(case)))


def _day(day: Any) -> str:
    return "" if pd.isna(day) else date(day)


def _heads(*heads: Both) -> list[str]:
    return [head.said() for head in heads]


def _part(name: str) -> Heading:
    return Heading(PART_NAMES[name].said())


def _basis(case: AccountPlan) -> tuple[Part, ...]:
    sheet = form().sheet("plans")
    names = ("care_group", *account_plan.BASIS)
    said = {**case.basis, "care_group": choice_names("plans", "care_group").get(str(case.basis.get("care_group", "")), "")}
    rows = [[sheet.column(name).heading[language()], str(said.get(name, ""))] for name in names]
    return _part("assumptions"), Grid(_heads(both(fi="Perusta", en="Basis"), both(fi="Mitä on sovittu", en="What is agreed")), rows, (1, 4))


def _goals(case: AccountPlan) -> tuple[Part, ...]:
    rows = []
    for goal in records(case.plan.goals):
        kind = str(goal["kind"])
        now, target, today = (level(case, kind, value).replace("–", "") for value in (goal["now"], goal["target"], case.plan.known.get(kind, float("nan"))))
        rows.append([str(goal["goal"]), str(goal["measure"]), now, today or "–", target, _day(goal["due"]), str(goal["owner"])])
    heads = _heads(both(fi="Tavoite", en="Goal"), both(fi="Mittari", en="Measure"), both(fi="Lähtötaso", en="Starting level"), both(fi="Nyt", en="Today"), both(fi="Tavoitetaso", en="Target"), WHEN, OWNER)
    return _part("goals"), Grid(heads, rows, (4, 3, 1.7, 1.7, 1.7, 2, 2.2), SPARE)


def _met(case: AccountPlan, person: Mapping[str, Any]) -> str:
    """When a person was last contacted; never is told, and a cell to fill in is left where it is not known."""
    if pd.isna(person["last_met"]):
        return "" if person["undated"] or not case.knows_days else since(float("nan"))
    return date(person["last_met"]) if pd.isna(person["later"]) else f"{date(person['last_met'])}?"


def _people(case: AccountPlan) -> tuple[Part, ...]:
    roles = choice_names("people", "role_1")
    rows = [
        [str(row["label"]), joined([roles[row[name]].lower() for name in ("role_1", "role_2") if row[name]]), str(row["goal"]), _met(case, row), str(row["counterpart"])]
        for row in records(case.people)
    ]  # fmt: skip
    heads = _heads(both(fi="Ihminen", en="Person"), both(fi="Rooli", en="Role"), both(fi="Mitä tavoittelee", en="Wants"), both(fi="Viimeksi yhteydessä", en="Last in touch"), both(fi="Vastinpari meillä", en="Our counterpart"))
    missing = buying_centre.missing_roles(case.people) if len(case.people) else ()
    notes = [
        both(fi="Asiakkuudesta vastaa {lead}.", en="{lead} is responsible for the account.").format(lead=case.lead or "…………"),
        both(fi="Roolit, joiden haltijaa ei tiedetä: {roles}.", en="Roles whose holder is not known: {roles}.").format(roles=joined([roles[name].lower() for name in missing])) if missing else "",
    ]  # fmt: skip
    return _part("people"), Grid(heads, rows, (3, 3, 4.5, 2.2, 2.6), SPARE), Paragraph([note for note in notes if note])


def _actions(case: AccountPlan) -> tuple[Part, ...]:
    names = choice_names("actions", "certainty")
    rows = [
        ["☐", due_day(case, row["due"]), str(row["what"]), case.person_label(str(row["person"])) if row["person"] else "", str(row["owner"]), names.get(str(row["certainty"]), "–").lower(), str(row["goal"]) or "–"]
        for row in records(case.actions)
    ]  # fmt: skip
    heads = _heads(both(fi="Tehty", en="Done"), WHEN, both(fi="Toimenpide", en="Action"), both(fi="Kenelle", en="To whom"), OWNER, both(fi="Varmuus", en="Certainty"), both(fi="Tavoite", en="Goal"))
    return _part("actions"), Grid(heads, rows, (1.2, 2.1, 4.6, 2.4, 2.2, 2.4, 2.6), SPARE)


def _resources(case: AccountPlan) -> tuple[Part, ...]:
    hours, budget = (case.basis.get(name, float("nan")) for name in account_plan.MEANS)
    means = [
        [both(fi="Työtunteja vuodessa", en="Hours of work a year").said(), "" if pd.isna(hours) else number(hours)],
        [both(fi="Rahaa vuodessa", en="Money a year").said(), "" if pd.isna(budget) else money(budget)],
    ]  # fmt: skip
    levels = choice_names("risks", "likelihood")
    rows = [
        [str(row["risk"]), levels.get(str(row["likelihood"]), "").lower(), levels.get(str(row["impact"]), "").lower(), str(row["answer"]), str(row["owner"])]
        for row in records(case.plan.risks)
    ]  # fmt: skip
    heads = _heads(both(fi="Riski tai vaikeus", en="Risk or difficulty"), both(fi="Todennäköisyys", en="Likelihood"), both(fi="Vaikutus", en="Impact"), both(fi="Mitä sille tehdään", en="What is done about it"), OWNER)
    return (
        _part("resources_risks"), Grid(_heads(both(fi="Voimavara", en="Resource"), both(fi="Varattu", en="Set aside")), means, (1, 4)), Grid(heads, rows, (4, 2.2, 1.8, 4, 2.2), SPARE))


def _to_settle(case: AccountPlan) -> tuple[Part, ...]:
    """What the next meeting should settle: what is missing, and what contradicts itself."""
    wrong, against, lacks = clashes(case), facts_against(case), gaps(case)
    rows = [
        [PART_NAMES[str(row["part"])].said(), f"{both(fi='Ristiriita', en='Contradiction').said()}: {row['what']}", str(row["where"]) or "–", "…", "…"] for row in records(wrong)
    ] + [
        [PART_NAMES[str(row["part"])].said(), f"{both(fi='Ei sovi asiakkaan tietoihin', en='Against the facts of the account').said()}: {row['what']}", str(row["where"]) or "–", "…", "…"] for row in records(against)
    ] + [
        [PART_NAMES[str(row["part"])].said(), f"{both(fi='Puuttuu', en='Missing').said()}: {row['what']}", str(row["where"]) or "–", "…", "…"] for row in records(lacks)
    ]  # fmt: skip
    title = Heading(both(fi="Sovittavaa seuraavassa kokouksessa", en="To be settled at the next meeting").said())
    if not rows:
        return title, Paragraph([both(fi="Ei puutteita eikä ristiriitoja, joita raportti osaa katsoa.", en="Nothing missing and no contradictions that the report can look for.").said()])
    heads = _heads(both(fi="Osa", en="Part"), both(fi="Mitä", en="What"), both(fi="Missä", en="Where"), both(fi="Kuka", en="Who"), both(fi="Milloin", en="When"))
    return title, Grid(heads, rows, (2.6, 4.6, 5, 1.6, 1.6))


def _annexes(case: AccountPlan) -> tuple[Part, ...]:
    found: list[Part] = [
        Heading(both(fi="Liite A. Asiakkaan tiedot", en="Annex A. Facts of the account").said()),
        Grid(_heads(both(fi="Tieto", en="Fact"), both(fi="Arvo", en="Value")), [list(row) for row in fact_rows(case)], (2, 3)),
    ]  # fmt: skip
    names = {column.field: column.names[language()] for column in form().sheet("relationship").columns}
    rows = [
        [names[str(name)], number(row["us"], 1), number(row["customer"], 1)] for name, row in zip(case.sides.index, records(case.sides), strict=True)
    ]  # fmt: skip
    found += [
        Heading(both(fi="Liite B. Suhteen arviointi", en="Annex B. Assessment of the relationship").said()),
        Grid(_heads(both(fi="Kriteeri (1–5, suuri on aina hyvä)", en="Criterion (1–5, more is always better)"), both(fi="Me", en="Us"), both(fi="Asiakas", en="Customer")), rows, (4, 1, 1)),
    ]  # fmt: skip
    more = case.opportunities
    if len(more):
        basis = choice_names("opportunities", "basis")
        lines = [[str(row["what"]), *("–" if pd.isna(row[name]) else money(row[name]) for name in ("bought", "potential", "gap")), basis.get(str(row["basis"]), "").lower()] for row in records(more)]
        heads = _heads(both(fi="Tuoteryhmä", en="Group of products"), both(fi="Ostaa meiltä", en="Buys from us"), both(fi="Ostaa kaikilta", en="Buys in all"), both(fi="Muilta", en="From others"), both(fi="Arvion peruste", en="Basis"))
        found += [Heading(both(fi="Liite C. Mahdollisuudet", en="Annex C. Opportunities").said()), Grid(heads, lines, (3, 2, 2, 2, 2.4)), Paragraph([f"{capital(limit(case))}."])]
    return tuple(found)


def fact_rows(case: AccountPlan) -> list[tuple[str, str]]:
    """What is known of the account, as pairs of what and how much: nothing that is not told."""
    sheet, told = form().sheet("accounts"), records(case.book.accounts.loc[[case.account]])[0]

    def name(field: str) -> str:
        return re.sub(r" (?:€|EUR|%)$", "", sheet.column(field).names[language()])

    def known(*fields: str) -> bool:
        return not any(pd.isna(told[field]) or told[field] == "" for field in fields)

    most = percent(told["most_to_one"]) if case.is_entered("most_to_one") else both(fi="ei kirjattu (laskettu {most} mukaan)", en="not entered (counted as {most})").format(
        most=both(fi="{n}:n", en="{n}").format(n=percent(told["most_to_one"])))
    points = [f"{name(field)} {number(told[field])}" for field in ("image", "know_how", "network") if known(field)]
    verified = [f"{name(field)}: {choice_names('accounts', field)[told[field]].lower()}" for field in VERIFYING if told[field] != "unknown"]
    shares = [percent(told[field], 0) for field in ("share_before", "share_after") if known(field)]
    found = [
        (name("bought"), money(case.bought) if known("bought") else ""),
        (both(fi="Kokonaisostot vuodessa", en="Wallet, a year").said(), both(fi="{likely} ({range}; {basis})", en="{likely} ({range}; {basis})").format(
            likely=money(told["wallet_likely"]), range=wallet_range(case), basis=basis_of_wallet(case)) if told["basis"] else ""),
        (name("most_to_one"), most if known("wallet_likely") else ""), (name("market_growth"), percent(told["market_growth"], 1) if known("market_growth") else ""),
        (both(fi="Markkinaosuus nyt ja odotettu", en="Market share now and expected").said(), " → ".join(shares)), (both(fi="Merkitys meille, 1–5", en="Worth to us, 1–5").said(), ", ".join(points)),
        (both(fi="Varmennettu", en="Verified").said(), "; ".join(verified)),
        (both(fi="Yhteydenottoja ihmisiin, 12 kk", en="Contacts with people, 12 months").said(), number(case.people["contacts"].sum()) if case.people["contacts"].notna().any() else ""),
    ]  # fmt: skip
    return [(what, said) for what, said in found if said] or [(both(fi="Asiakas", en="Account").said(), case.label(case.account))]
