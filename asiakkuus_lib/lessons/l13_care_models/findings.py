"""What the report on one account's plan finds, as functions of its case: its five parts, what they lack, its annexes."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from asiakkuus_lib import account_plan, relationship
from asiakkuus_lib.account_plan import PARTS
from asiakkuus_lib.lessons.common.account_book import STANCES, choice_names, form
from asiakkuus_lib.lessons.common.names import joined
from asiakkuus_lib.lessons.l13_care_models.advice import (
    PART_NAMES,
    actions_sheet,
    capital,
    clashes,
    compared,
    contradictions_sheet,
    done_or_late,
    due_day,
    fact_against,
    facts_against,
    figures,
    gaps,
    goals_sheet,
    last_contact,
    level,
    limit,
    missing_sheet,
    no_accounts,
    start,
)
from asiakkuus_lib.lessons.l13_care_models.case import BRIEF, AccountPlan, records, small
from asiakkuus_lib.lessons.l13_care_models.document import fact_rows, plan_document
from asiakkuus_lib.locale import Both, both, language
from asiakkuus_lib.reading import course_data
from asiakkuus_lib.report import DataUsed, Document, Finding, form_table, not_read
from asiakkuus_lib.show import Column, bars, date, dumbbell, money, number, percent, role_map, say, table
from asiakkuus_lib.show.figure import Words
from asiakkuus_lib.show.tables import Table
from asiakkuus_lib.show.text import Note, shortened, verbatim

__all__ = [
    "AccountPlan", "actions", "basis", "contradicting", "document", "facts", "figures", "filled_in", "fullness", "goals", "handling", "lacking", "opportunities",
    "people", "people_map", "resources", "start", "two_views", "used",
]  # fmt: skip

# What the workbook calls the levels of a risk, and what stands where something is missing.
LACKS = both(fi="puuttuu", en="missing")


def used(case: AccountPlan) -> DataUsed:
    """Whose plan it is and on which day, for the page and the record."""
    where = (
        both(fi="Luennon asiakas RL: vain se, mitä kalvot kertovat.", en="The lecture's customer RL: only what the slides tell.").said() if case.is_lecture
        else both(fi="Keksitty esimerkki: Suvilinjan asiakas.", en="Invented example: an account of Suvilinja.").said() if case.own
        else both(fi="Oma työkirja: {source}.", en="Your own workbook: {source}.").format(source=verbatim(case.book.source)))
    updated = case.basis.get("updated_on", pd.NaT)
    told = both(fi="**{account}**, tilanne {day}.", en="**{account}** on {day}.").format(account=case.here if case.account else "–", day=date(case.reference))
    told += both(fi=" Suunnitelma on päivitetty {updated}.", en=" The plan was updated on {updated}.").format(updated=date(updated)) if pd.notna(updated) else both(
        fi=" Suunnitelman päivitystä ei ole kirjattu.", en=" When the plan was updated has not been entered.").said()
    return DataUsed(Note(f"{where} {told}", "data"), case.book.to_dict() | {"reference_date": case.reference.date().isoformat()})


def _none(code: str, case: AccountPlan) -> Finding | None:
    """That there is no account, where there is none."""
    return None if case.account else Finding(code, say(no_accounts(), kind="warning"))


def _printed(case: AccountPlan, frame: pd.DataFrame, title: str, columns: Mapping[str, Column], note: str = "") -> Table:
    """A table as short as paper wants it: the workbook has all of its rows and words."""
    brief = {name: frame[name].map(lambda text: shortened(str(text), BRIEF)) for name, column in columns.items() if column.kind == "prose"}
    return table(frame.assign(**brief), title, columns, note=note, rows=case.rows)


def _lacks(text: object) -> str:
    """A cell, or that it is missing."""
    return str(text) if str(text).strip() else f"– ({LACKS.said()})"


def _day(day: Any) -> str:
    return _lacks("" if pd.isna(day) else date(day))


def _sheet(key: str) -> str:
    return form().sheet_names()[key]


def _empty_sheet(code: str, key: str, what: Both) -> Finding:
    return Finding(code, say(both(fi="{what} Kirjatkaa tiedot työkirjan välilehdelle {sheet}.", en="{what} Enter what you know on the sheet {sheet} of the workbook.").format(what=what.said(), sheet=_sheet(key)), kind="warning"))


# The five parts


def basis(case: AccountPlan) -> Finding:
    """Part 1: where the relationship is to go, what that rests on, what both get of it, what it takes."""
    if (none := _none("basis", case)) is not None:
        return none
    if not case.basis:
        return Finding("basis", say(both(
            fi="Suunnitelman perustaa ei ole kirjattu: kirjatkaa välilehdelle {sheet} suunta, oletukset, hyödyt ja vaatimukset.",
            en="What the plan rests on has not been entered: enter the direction, assumptions, benefits and requirements on the sheet {sheet}.").format(sheet=_sheet("plans")), kind="warning"))
    sheet = form().sheet("plans")
    rows = [(sheet.column(name).heading[language()], _lacks(case.basis[name])) for name in account_plan.BASIS]
    frame = pd.DataFrame(rows, columns=["what", "text"])
    columns = {"what": Column(both(fi="Perusta", en="Basis")), "text": Column(both(fi="Mitä on kirjattu", en="What is written"), "prose")}
    review = case.basis["next_review"]
    note = " ".join(filter(None, [
        _care(case), both(fi="Päivitetty {day}, seuraava tarkistus {review}.", en="Updated on {day}, next review {review}.").format(day=_day(case.basis["updated_on"]).removeprefix("– "), review=_day(review).removeprefix("– "))]))
    title = both(fi="Suunta, oletukset, hyödyt ja vaatimukset", en="Direction, assumptions, benefits and requirements").said()
    return Finding("basis", table=_printed(case, frame, title, columns, note), sheets={_sheet("plans"): (frame, columns)})


def _care(case: AccountPlan) -> str:
    """What the care model of the account's group promises."""
    group = str(case.basis.get("care_group", ""))
    if not group:
        return ""
    told = course_data("care_models_hannus").set_index("group").loc[[group]].iloc[0]
    promises = [str(told[f"{name}_{language()}"]) for name in ("plan", "responsibility", "meetings", "value_added") if pd.notna(told[f"{name}_{language()}"])]
    return both(fi="Ryhmä: {group}. Ryhmän hoitomalli (Hannus 2004): {promises}.", en="Group: {group}. Its care model (Hannus 2004): {promises}.").format(
        group=choice_names("plans", "care_group")[group].lower(), promises="; ".join(promises))


def goals(case: AccountPlan) -> Finding:
    """Part 2: what is aimed at, how it is measured, where it began and where it should be, by when and by whom."""
    if (none := _none("goals", case)) is not None:
        return none
    told = case.plan.goals
    if told.empty:
        return _empty_sheet("goals", "goals", both(fi="Tavoitteita ei ole.", en="There are no goals."))
    kinds = told["kind"].tolist()
    frame = told.assign(
        measure=[_lacks(one) for one in told["measure"]], owner=[_lacks(one) for one in told["owner"]], due=[_day(day) for day in told["due"]],
        now=[level(case, kind, value) for kind, value in zip(kinds, told["now"], strict=True)],
        target=[_lacks(level(case, kind, value).replace("–", "")) for kind, value in zip(kinds, told["target"], strict=True)],
        today=[level(case, kind, case.plan.known.get(kind, float("nan"))) for kind in kinds])
    columns = {
        "goal": Column(both(fi="Tavoite", en="Goal"), "prose"), "measure": Column(both(fi="Mittari", en="Measure"), "prose"), "now": Column(both(fi="Lähtötaso", en="Starting level"), "range"),
        "today": Column(both(fi="Nyt", en="Today"), "range"), "target": Column(both(fi="Tavoitetaso", en="Target"), "range"), "due": Column(both(fi="Mihin mennessä", en="By when")),
        "owner": Column(both(fi="Vastuuhenkilö", en="Owner")),
    }  # fmt: skip
    note = both(fi="Nyt-sarake tulee työkirjan muilta välilehdiltä, silloin kun tavoite koskee ostoja, osuutta tai asiakkaan arviota.", en="The column Today comes from the other sheets, where a goal is about purchases, share or the customer's rating.").said()
    away = [capital(fact_against(case, row)) + "." for row in records(case.against_facts) if row["code"] == "moving_away"]
    note = " ".join([note, *away])
    title = both(fi=("{n} tavoite", "{n} tavoitetta"), en=("{n} goal", "{n} goals")).format(n=len(told))
    return Finding("goals", table=_printed(case, frame, title, columns, note), sheets={goals_sheet(): (frame, columns)})


def people(case: AccountPlan) -> Finding:
    """Part 3: who takes part, on the customer's side and on ours."""
    if (none := _none("people", case)) is not None:
        return none
    told = case.people
    if told.empty:
        return _empty_sheet("people", "people", both(fi="Asiakkaan ihmisiä ei ole kirjattu.", en="The people of the account have not been entered."))
    roles, stances = choice_names("people", "role_1"), choice_names("people", "stance")
    rows = records(told)
    frame = told.assign(
        role=["; ".join(filter(None, [joined([roles[row[name]].lower() for name in ("role_1", "role_2") if row[name]]), stances.get(row["stance"], "").lower()])) or "–" for row in rows],
        since=["; ".join(filter(None, [
            last_contact(row) if case.knows_days else "", "" if pd.isna(row["leaves_on"]) else both(fi="lähtee {day}", en="leaves on {day}").format(day=date(row["leaves_on"]))])) or "–"
            for row in rows],
        ours=[_lacks(one) for one in told["counterpart"]], goal=[str(one) or "–" for one in told["goal"]])  # fmt: skip
    columns = {
        "label": Column(both(fi="Ihminen", en="Person")), "role": Column(both(fi="Rooli ja suhtautuminen", en="Role and stance"), "prose"), "goal": Column(both(fi="Mitä tavoittelee", en="Wants"), "prose"),
        "since": Column(both(fi="Viimeksi yhteydessä", en="Last in touch"), "prose"), "ours": Column(both(fi="Vastinpari meillä", en="Our counterpart"), "prose"),
    }  # fmt: skip
    team = sorted({str(one) for sheet, name in ((told, "counterpart"), (case.actions, "owner"), (case.plan.goals, "owner"), (case.plan.risks, "owner")) for one in sheet[name] if str(one).strip()})
    lead = case.lead
    note = " ".join(filter(None, [
        both(fi="Asiakkuudesta vastaa {lead}.", en="{lead} is responsible for the account.").format(lead=case.said(lead, 40)) if lead else both(fi="Asiakkuuden vastuuhenkilöä ei ole kirjattu.", en="Nobody is entered as responsible for the account.").said(),
        both(fi="Meiltä mukana: {team}.", en="Our team: {team}.").format(team=joined([case.said(one, 40) for one in team])) if team else ""]))
    title = both(fi=("Asiakkaalta mukana {n} ihminen", "Asiakkaalta mukana {n} ihmistä"), en=("{n} person on the customer's side", "{n} people on the customer's side")).format(n=len(told))
    return Finding("people", table=_printed(case, frame, title, columns, note), sheets={_sheet("people"): (frame, columns)})


def actions(case: AccountPlan) -> Finding:
    """Part 4: what is done, when, for whom, for which certainty and goal, and by whom."""
    if (none := _none("actions", case)) is not None:
        return none
    told = case.actions
    if told.empty:
        return _empty_sheet("actions", "actions", both(fi="Toimenpiteitä ei ole.", en="There are no actions."))
    names = choice_names("actions", "certainty")
    rows = records(told)
    frame = told.assign(
        due=[_lacks(due_day(case, day)) for day in told["due"]], who=[_lacks(case.person_label(str(one)) if one else "") for one in told["person"]], owner=[_lacks(one) for one in told["owner"]],
        why=["; ".join(filter(None, [names.get(row["certainty"], "").lower(), str(row["goal"])])) or "–" for row in rows])
    columns = {
        "due": Column(both(fi="Mihin mennessä", en="By when")), "what": Column(both(fi="Toimenpide", en="Action"), "prose"), "who": Column(both(fi="Kenelle", en="To whom"), "prose"),
        "owner": Column(both(fi="Vastuuhenkilö", en="Owner")), "why": Column(both(fi="Mitä varten", en="What for"), "prose"),
    }  # fmt: skip
    title = both(fi=("{n} toimenpide", "{n} toimenpidettä"), en=("{n} action", "{n} actions")).format(n=len(told))
    return Finding("actions", table=_printed(case, frame, title, columns, done_or_late(case)), sheets={actions_sheet(): (frame, columns)})


def resources(case: AccountPlan) -> Finding:
    """Part 5: time and money set aside, and what may stand in the way."""
    if (none := _none("resources", case)) is not None:
        return none
    hours, budget = (case.basis.get(name, float("nan")) for name in account_plan.MEANS)
    means = joined([said for said in (
        both(fi=("{n} työtunti", "{n} työtuntia"), en=("{n} hour of work", "{n} hours of work")).format(n=int(hours)) if pd.notna(hours) else "", money(budget) if pd.notna(budget) else "") if said])
    told = both(fi="Vuodeksi on varattu {means}.", en="Set aside for a year: {means}.").format(means=means) if means else both(fi="Aikaa ja rahaa ei ole varattu.", en="Neither time nor money is set aside.").said()
    risks = case.plan.risks
    if risks.empty:
        return Finding("resources", say(told, both(fi="Riskejä ei ole kirjattu (välilehti {sheet}).", en="No risks have been entered (sheet {sheet}).").format(sheet=_sheet("risks")), kind="warning" if not means else "finding"))
    levels = choice_names("risks", "likelihood")
    order = {"high": 0, "medium": 1, "low": 2, "": 3}
    found = risks.assign(place=risks["likelihood"].map(order) + risks["impact"].map(order)).sort_values("place", kind="stable")
    frame = found.assign(
        likelihood=found["likelihood"].map(levels).fillna("–").str.lower(), impact=found["impact"].map(levels).fillna("–").str.lower(),
        answer=[_lacks(one) for one in found["answer"]], owner=[_lacks(one) for one in found["owner"]])
    columns = {
        "risk": Column(both(fi="Riski tai vaikeus", en="Risk or difficulty"), "prose"), "likelihood": Column(both(fi="Todennäköisyys", en="Likelihood")), "impact": Column(both(fi="Vaikutus", en="Impact")),
        "answer": Column(both(fi="Mitä sille tehdään", en="What is done about it"), "prose"), "owner": Column(both(fi="Vastuuhenkilö", en="Owner")),
    }  # fmt: skip
    title = both(fi=("{n} riski", "{n} riskiä"), en=("{n} risk", "{n} risks")).format(n=len(risks))
    return Finding("resources", table=_printed(case, frame, title, columns, told), sheets={_sheet("risks"): (frame, columns)})


# What the plan lacks, and where it contradicts itself: apart from how the account is doing


def fullness(case: AccountPlan) -> Finding:
    """How much of each part is filled in, and how old the plan is."""
    if (none := _none("fullness", case)) is not None:
        return none
    found = case.filled
    names = [PART_NAMES[part].said() for part in PARTS]
    shares = (found["told"] / found["asked"]).tolist()
    lowest = names[min(range(len(names)), key=lambda k: shares[k])]
    words = {"n": number(found["told"].sum()), "all": number(found["asked"].sum()), "wrong": number(len(case.contradictions)), "lowest": lowest}
    title = both(fi="Suunnitelman {all} kohdasta on täytetty {n}; ristiriitoja on {wrong}", en="{n} of {all} things are filled in; contradictions: {wrong}").format(**words)
    figure = bars(
        names, shares, write=percent, limits=(0.0, 1.0), highlight=[lowest] if min(shares) < 1 else [], heads=(both(fi="Osa", en="Part").said(), both(fi="Täytetty", en="Filled in").said()), title=title,
        alt=both(fi="{title}. Vähiten täytetty osa: {lowest}.", en="{title}. The part filled in least: {lowest}.").format(title=title, **words),
        subtitle=both(fi="Täytettyjen kohtien osuus suunnitelman viidestä osasta, %", en="Part filled in of each of the plan's five parts, %").said(), source=case.source)
    return Finding("fullness", say(both(fi="Täyttöaste on eri asia kuin suunnitelman laatu: täydeksi täytettykin suunnitelma voi olla huono.", en="How full a plan is and how good it is are two things: a full plan can be a bad one."),
        both(fi="Kohtien määrä kasvaa suunnitelman mukana: älkää verratko asiakkaita tämän luvun perusteella.", en="The number of things grows with the plan: do not compare accounts by it.")), figure,
                   groups=found.rename(columns={"asked": "asked_for"}), figure_sheet=both(fi="Täyttöaste", en="Filled in").said())


def lacking(case: AccountPlan) -> Finding:
    """What is missing, part by part."""
    if (none := _none("lacking", case)) is not None:
        return none
    found = gaps(case)
    if found.empty:
        return Finding("lacking", say(both(fi="Suunnitelmasta ei puutu mitään sellaista, minkä raportti osaa tarkistaa.", en="The plan lacks nothing that the report can look for.")))
    return _to_settle("lacking", case, found, both(fi=("Puuttuu {n} kohta", "Puuttuu {n} kohtaa"), en=("{n} thing is missing", "{n} things are missing")).format(n=int(found["n"].sum())), both(fi="Mitä puuttuu", en="What is missing"), missing_sheet())


def contradicting(case: AccountPlan) -> Finding:
    """Where the plan contradicts itself, or what is known of the account."""
    if (none := _none("contradicting", case)) is not None:
        return none
    found, facts = clashes(case), facts_against(case)
    if found.empty and facts.empty:
        return Finding("contradicting", say(both(fi="Ristiriitoja ei löytynyt niistä kohdista, joita raportti osaa verrata.", en="No contradictions were found between what the report can compare."), compared()))
    # A plan that fits itself may yet not fit the account: the two must not read as one.
    clean = both(
        fi="Niistä kohdista, joita raportti osaa verrata, yksikään ei ole ristiriidassa suunnitelman muiden kohtien kanssa. Taulukossa on se, mikä ei sovi asiakkaan tietoihin.",
        en="Of what the report can compare, nothing in the plan contradicts the rest of the plan. The table has what does not fit the facts of the account.").said() if found.empty else ""
    inner = both(fi=("{n} ristiriita", "{n} ristiriitaa"), en=("{n} contradiction", "{n} contradictions")).format(n=len(found)) if len(found) else ""
    outer = both(fi=("{n} kohta ei sovi asiakkaan tietoihin", "{n} kohtaa ei sovi asiakkaan tietoihin"), en=("{n} thing does not fit the facts of the account", "{n} things do not fit the facts of the account")).format(n=len(facts)) if len(facts) else ""
    title = capital("; ".join(filter(None, [inner, outer])))
    if len(found):
        facts = facts.assign(what=[both(fi="ei sovi asiakkaan tietoihin: {what}", en="against the facts: {what}").format(what=one) for one in facts["what"]])
    what = both(fi="Mikä ei sovi asiakkaan tietoihin", en="What does not fit the facts") if found.empty else both(fi="Mikä on ristiriidassa", en="What does not agree")
    return _to_settle("contradicting", case, pd.concat([found, facts], ignore_index=True), title, what, contradictions_sheet(), say(clean, compared()))


def _to_settle(code: str, case: AccountPlan, found: pd.DataFrame, title: str, what: Both, sheet: str, note: Note | None = None) -> Finding:
    frame = found.assign(part=[PART_NAMES[str(part)].said() for part in found["part"]], where=[str(one) or "–" for one in found["where"]])
    columns = {"part": Column(both(fi="Osa", en="Part")), "what": Column(what, "prose"), "where": Column(both(fi="Missä", en="Where"), "prose")}
    groups = found["part"].value_counts().to_frame("n") if "n" not in found else found.groupby("part")["n"].sum().to_frame("n")
    return Finding(code, note, table=_printed(case, frame, title, columns), sheets={sheet: (frame, columns)}, groups=groups)


# Annexes


def _left_out(code: str, name: str, case: AccountPlan, what: Both) -> Finding | None:
    """That an annex does not fit within the pages wanted."""
    if name in case.annexes:
        return None
    return Finding(code, say(both(fi="{what}: tämä on vain Word-tiedostossa, koska {n} sivuun ei mahdu enempää.", en="{what} does not fit within {n} pages: it is in the Word document.").format(what=what.said(), n=number(case.parameters["max_pages"]))))


def two_views(case: AccountPlan) -> Finding:
    """Annex: how each side rates the relationship, criterion by criterion."""
    if (none := _none("two_views", case) or _left_out("two_views", "relationship", case, both(fi="Suhteen arviointi", en="The assessment of the relationship"))) is not None:
        return none
    names = {column.field: column.names[language()] for column in form().sheet("relationship").columns}
    us, customer = case.sides["us"], case.sides["customer"]
    if us.isna().all() and customer.isna().all():
        return _empty_sheet("two_views", "relationship", both(fi="Suhdetta ei ole arvioitu.", en="The relationship has not been rated."))
    told = us.notna() | customer.notna()
    gap = (us - customer)[told]
    known = gap.dropna()
    order = [*known.sort_values(ascending=False, kind="stable").index, *gap.index[gap.isna()]]
    worst = [str(known.idxmax())] if len(known) and known.max() > 0 else []
    labels = [names[name] for name in order]
    words = {"account": case.label(case.account), "us": number(case.strength("us"), 1), "customer": number(case.strength("customer"), 1), "criterion": names[worst[0]].lower() if worst else ""}
    title = (
        both(fi="{account}: asiakas ei ole arvioinut suhdetta, me olemme", en="{account}: we have rated the relationship, the customer has not") if customer.isna().all()
        else both(fi="{account}: me emme ole arvioineet suhdetta, asiakas on", en="{account}: the customer has rated the relationship, we have not") if us.isna().all()
        else both(fi="{account} antaa suhteelle arvosanan {customer}, me {us}; suurin ero: {criterion}", en="{account} rates the relationship {customer}, we {us}; farthest apart: {criterion}") if worst
        else both(fi="{account} antaa suhteelle arvosanan {customer}, me {us}", en="{account} rates the relationship {customer}, we {us}")).format(**words)  # fmt: skip
    pairs = [f"{label} {number(theirs, 1)}/{number(ours, 1)}" for label, theirs, ours in zip(labels[:4], customer[order], us[order], strict=False)]
    alt = both(fi="Arvosanat 1–5 (asiakas/me), {n} kriteeriä: {pairs}.", en="Ratings 1–5 (customer/us), {n} criteria: {pairs}.").format(n=number(len(labels)), pairs="; ".join(pairs))
    told_by: Words = {"title": title, "alt": alt, "source": case.source, "subtitle": both(fi="Arvosanat 1–5, suuri on aina hyvä (etäisyys ja ulkopuoliset on käännetty)", en="Ratings 1–5, more is always better (distance and outsiders are reversed)").said()}
    side, rated = (both(fi="Me", en="Us").said(), us) if customer.isna().all() else (both(fi="Asiakas", en="Customer").said(), customer)
    figure = bars(
        labels, rated[order].tolist(), write=lambda value: number(value, 1), limits=(0.0, relationship.HIGHEST), heads=(both(fi="Kriteeri", en="Criterion").said(), side), **told_by,
    ) if known.empty else dumbbell(
        labels, customer[order].tolist(), us[order].tolist(), names=(both(fi="asiakas", en="customer").said(), both(fi="me", en="us").said()), heading=both(fi="Kriteeri", en="Criterion").said(),
        value=Column(both(fi="Arvosana", en="Rating"), "number", 1), highlight=[names[name] for name in worst], limits=(relationship.LOWEST, relationship.HIGHEST), **told_by)
    moved = case.change("customer")
    return Finding("two_views", say(
        both(fi="Asiakkaan arvio on muuttunut {n} edellisestä.", en="The customer's rating has changed by {n} since the last time.").format(n=("+" if moved > 0 else "") + number(moved, 1)) if pd.notna(moved) else "",
        both(fi="Luennon taulukosta on otettu vain varmat solut, ja sanat on muutettu numeroiksi: matala 1, keskitaso 3, korkea 5.", en="Of the lecture's table only the certain cells are here, and words are turned into numbers: low 1, medium 3, high 5.") if case.is_lecture else "",
        both(fi="Kysykää asiakkaalta, mistä ero johtuu; älkää selittäkö sitä.", en="Ask the customer what the difference comes from; do not explain it away.")), figure, figure_sheet=both(fi="Suhde", en="Relationship").said())


def people_map(case: AccountPlan) -> Finding:
    """Annex: the buying centre as one picture."""
    if (none := _none("people_map", case) or _left_out("people_map", "centre", case, both(fi="Ostokeskuksen kuva", en="The picture of the buying centre"))) is not None:
        return none
    own = case.people
    stance = own["stance"].map(STANCES).astype(float)
    placed = own[own["influence"].notna() & stance.notna()]
    if placed.empty:
        return Finding("people_map", say(both(
            fi="Kuvaa ostokeskuksesta ei voi piirtää: välilehdeltä {sheet} puuttuvat vaikutusvalta ja suhtautuminen.",
            en="The buying centre cannot be drawn: influence and stance are missing on the sheet {sheet}.").format(sheet=_sheet("people")), kind="warning"))
    away = own[~(own["days"] <= account_plan.OLD) & ~own["undated"]]
    strong = str(away["label"].iloc[0]) if len(away) else ""
    words = {"n": len(own) - len(away), "all": number(len(own)), "who": small(strong) if case.own else strong, "old": number(account_plan.OLD)}
    title = (
        both(fi="Kaikkiin on oltu yhteydessä {old} päivän aikana", en="Everybody has been contacted within {old} days") if not strong
        else both(fi="Vuoden aikana ei ole oltu yhteydessä keneenkään (ihmisiä kaikkiaan {all}); vaikutusvaltaisin: {who}", en="Nobody has been contacted within a year (0 of {all}); the most influential: {who}") if len(away) == len(own)
        else both(fi=("Vuoden aikana on oltu yhteydessä yhteen ihmiseen (kaikkiaan {all}); muista vaikutusvaltaisin: {who}", "Vuoden aikana on oltu yhteydessä {n} ihmiseen (kaikkiaan {all}); muista vaikutusvaltaisin: {who}"), en=("{n} of {all} people has been contacted within a year; the most influential of the others: {who}", "{n} of {all} people have been contacted within a year; the most influential of the others: {who}"))).format(**words)
    columns = (
        Column(both(fi="Vaikutusvalta", en="Influence"), "number"), Column(both(fi="Suhtautuminen (−2 vastustaa, 2 puhuu puolestamme)", en="Stance (−2 against, 2 speaks for us)"), "number"),
        Column(both(fi="Yhteydenottoja, 12 kk", en="Contacts, 12 months"), "number"), Column(both(fi="Päiviä yhteydenotosta", en="Days since contact"), "number"),
    )  # fmt: skip
    figure = role_map(
        own["label"].tolist(), own["influence"].tolist(), stance.tolist(), own["contacts"].fillna(0.0).tolist(), own["days"].tolist(), columns=columns, heading=both(fi="Ihminen", en="Person").said(),
        undated=own["undated"].tolist(), highlight=strong, fresh=(90, account_plan.OLD), limits=((1.0, 5.0), (-2.0, 2.0)), title=title, alt=title + ".",
        subtitle=both(fi="Vaikutusvalta ja suhtautuminen; koko yhteydenottojen mukaan (12 kk), tummuus viimeisen yhteydenoton mukaan", en="Influence and stance; size by contacts (12 months), shade by the last contact").said(), source=case.source)
    return Finding("people_map", say(both(fi="Roolit ja suhtautuminen ovat omia arvioitanne.", en="Roles and stance are your own judgements.")), figure, figure_sheet=both(fi="Ostokeskus", en="Buying centre").said())


def facts(case: AccountPlan) -> Finding:
    """Annex: what is known of the account."""
    if (none := _none("facts", case) or _left_out("facts", "facts", case, both(fi="Asiakkaan perustiedot", en="The facts of the account"))) is not None:
        return none
    columns = {"what": Column(both(fi="Tieto", en="Fact")), "text": Column(both(fi="Arvo", en="Value"))}
    frame = pd.DataFrame(fact_rows(case), columns=["what", "text"])
    return Finding("facts", table=table(frame, both(fi="Asiakkaan tiedot", en="Facts of the account").said(), columns), sheets={both(fi="Asiakas", en="Account").said(): (frame, columns)})


def opportunities(case: AccountPlan) -> Finding:
    """Annex: what more the account could buy, by group of products."""
    if (none := _none("opportunities", case) or _left_out("opportunities", "opportunities", case, both(fi="Mahdollisuudet tuoteryhmittäin", en="The opportunities"))) is not None:
        return none
    told = case.opportunities
    if told.empty:
        return Finding("opportunities", say(both(fi="Välilehdellä {sheet} ei ole tuoteryhmää, jota asiakas ostaisi muilta.", en="The sheet {sheet} has no group of products that the account buys from others.").format(sheet=_sheet("opportunities"))))
    frame = told.assign(basis=told["basis"].map(choice_names("opportunities", "basis")).fillna(both(fi="ei kirjattu", en="not entered").said()).str.lower())
    columns = {
        "what": Column(both(fi="Tuoteryhmä", en="Group of products")), "bought": Column(both(fi="Ostaa meiltä", en="Buys from us"), "money", unit="€"), "potential": Column(both(fi="Ostaa kaikilta", en="Buys in all"), "money", unit="€"),
        "gap": Column(both(fi="Muilta", en="From others"), "money", unit="€"), "basis": Column(both(fi="Arvion peruste", en="Basis of the estimate")),
    }  # fmt: skip
    note = both(fi="Kaikkea ei voi saada: todennäköisen arvion mukaan voidaan saada lisää {gap} vuodessa ({limit}).", en="Not all of it can be had: by the likely estimate {gap} more can be had in a year ({limit}).").format(
        limit=limit(case), gap=money(case.gap)) if case.gap < told["gap"].sum() else ""
    title = both(fi="Asiakkaan ostot muilta: {gap} vuodessa", en="The account buys {gap} a year from others").format(gap=money(told["gap"].sum()))
    return Finding("opportunities", table=_printed(case, frame, title, columns, note), sheets={_sheet("opportunities"): (frame, columns)})


# The rest


def document(case: AccountPlan) -> Document:
    """The plan as a Word document to work on."""
    return plan_document(case)


def filled_in(case: AccountPlan) -> Table:
    """How much of the workbook is filled in."""
    return form_table(case.book.filled, both(fi="Tyhjä kohta on tieto, jota ei ole: se ei ole nolla.", en="An empty cell is something not known: it is not a zero.").said())


def handling(case: AccountPlan) -> Note:
    """How the plan was looked at, and what is not here."""
    return say(
        both(fi="Päivät lasketaan päivään {day}. Suunnitelman osat ja ohje enintään 4–6 sivusta ovat K. Cybulskin luennosta (kalvot 75 ja 76).", en="Days are counted to {day}. The parts of the plan and the advice of 4–6 pages at most are from K. Cybulski's lecture (slides 75 and 76).").format(day=date(case.reference)),
        both(fi="Tavoitetta verrataan suurimpaan kokonaisostojen arvioon, joka on kerrottu sillä osuudella, jonka asiakas ostaa enintään yhdeltä toimittajalta.", en="A goal is compared with the largest estimate of the wallet, times the part that the account buys from one supplier at the most."),
        both(fi="Suunnitelma on myös Word-tiedostona, jossa sitä voi muokata.", en="The plan is also a Word document, to be worked on."),
        both(fi="Tulostettuna suunnitelma on noin {n} sivua, vaikka sivuja saisi olla {most}: lyhentäkää sitä.", en="Printed, the plan takes about {n} pages, though {most} are allowed: shorten it.").format(
            n=number(case.pages), most=number(case.parameters["max_pages"])) if case.account and case.pages > case.parameters["max_pages"] else "",
        *([str(note)] if (note := not_read(case.book.filled)) is not None else []))
