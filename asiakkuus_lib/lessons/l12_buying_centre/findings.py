"""What the report on buying centres finds, as functions of its case."""

import pandas as pd

from asiakkuus_lib import buying_centre
from asiakkuus_lib.lessons.common.account_book import STANCES, choice_names, form
from asiakkuus_lib.lessons.common.names import joined
from asiakkuus_lib.lessons.l12_buying_centre.advice import (
    FAULTS,
    LACKS,
    UNFIT,
    actions_sheet,
    ago,
    checks_sheet,
    far,
    figures,
    never_met,
    no_certainties,
    no_days,
    no_people,
    people_sheet,
    start,
    unfit_entries,
    unfit_sheet,
    wants,
    warned,
)
from asiakkuus_lib.lessons.l12_buying_centre.case import FRESH, BuyingCentre, apart, few, role
from asiakkuus_lib.locale import Both, both, language
from asiakkuus_lib.report import DataUsed, Finding, form_table, not_read
from asiakkuus_lib.show import Column, Figure, bars, date, matrix, number, percent, role_map, say, table
from asiakkuus_lib.show.tables import Table
from asiakkuus_lib.show.text import Note, verbatim

__all__ = [
    "BuyingCentre", "about_person", "actions", "certainty", "coverage", "deciders", "figures", "filled_in", "handling", "listing", "pairs",
    "people_map", "plan", "removal", "start", "unreached", "used", "voices", "wording",
]  # fmt: skip

MOST_ROWS = 30
# What may be left empty and is missed then; a second role, a day of leaving or a superior need not be there.
ASKED = {
    "people": ("role_1", "influence", "stance", "counterpart", "last_met", "contacts", "goal"), "certainty": ("now", "wanted"),
    "actions": ("person", "certainty", "owner", "due"),
}  # fmt: skip
# Rows of a matrix that are drawn.
MOST_DRAWN = 12


def used(case: BuyingCentre) -> DataUsed:
    """Whose buying centres these are, for the page and the record."""
    where = (
        both(fi="Keksitty esimerkki: Suvilinjan asiakkaiden ostokeskukset.", en="Invented example: buying centres of Suvilinja's customers.").said() if case.own
        else both(fi="Oma työkirja: {source}.", en="Your own workbook: {source}.").format(source=verbatim(case.book.source)))
    told = both(fi=("Ostokeskuksia {n}, ihmisiä {people}. Päivät lasketaan tästä päivästä: {day}.",) * 2,
                en=("Buying centres: {n}, people: {people}. Days are counted back from {day}.",) * 2).format(
        n=len(case.centres), people=number(len(case.people)), day=date(case.reference))
    facts = case.book.to_dict() | {"reference_date": case.reference.date().isoformat()}
    return DataUsed(Note(f"{where} {told}", "data"), facts)


def _none(code: str, case: BuyingCentre) -> Finding | None:
    """That nobody is told, where nobody is."""
    return None if case.centres else Finding(code, say(no_people(), kind="warning"))


def _plain(words: str) -> str:
    """Words for the title of a figure, where nothing is bold."""
    return words.replace("\u2060", "")


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]


def _person() -> Column:
    return Column(both(fi="Ihminen", en="Person"))


def _days() -> Column:
    return Column(both(fi="Päiviä yhteydenotosta", en="Days since contact"), "number")


def _day(case: BuyingCentre, said: Both) -> Column:
    """A column of days; under pseudonyms of their quarters."""
    return Column(said) if case.hides else Column(said, "date")


def _days_of(case: BuyingCentre, days: pd.Series) -> pd.Series:
    return days.map(lambda day: case.day(day) or "–") if case.hides else days


def _account() -> Column:
    return Column(both(fi="Asiakas", en="Account"))


def _stance_words() -> dict[str, str]:
    return choice_names("people", "stance")


# Who decides


def people_map(case: BuyingCentre, account: str = "") -> Finding:
    """The buying centre of an account as one picture: influence, stance, contacts, and how long ago.

    Parameters
    ----------
    case : BuyingCentre
    account : str
        Whose, as in the workbook; without it, the account that the report tells more of.
    """
    if (none := _none("people_map", case)) is not None:
        return none
    account = account or case.focus
    own = case.centre(account)
    stance = own["stance"].map(STANCES).astype(float)
    placed = own[own["influence"].notna() & stance.notna()]
    if placed.empty:
        return Finding("people_map", say(both(
            fi="Suhtautuminen on piilotettu, joten kuvaa ei piirretä: katsokaa se raportista ilman pseudonyymejä.",
            en="The stance is hidden, so there is no picture: see it in the report without pseudonyms.") if case.hides else both(
            fi="Kuvaa ei voi piirtää: kirjatkaa välilehdelle Ihmiset asiakkaan {account} ihmisten vaikutusvalta ja suhtautuminen.",
            en="There is nothing to draw: enter the influence and the stance of the people of {account} on the sheet People.").format(account=case.account(account)), kind="warning"))
    away = own.loc[[place for place in case.unreached.index if place in own.index]]
    strong = away.index[0] if len(away) else None
    words = {"account": case.account(account), "who": "" if strong is None else case.who(strong), "ago": "" if strong is None else ago(case, strong),
             "n": len(own) - len(away), "old": number(case.old), "all": number(len(own))}  # fmt: skip
    title = _plain((
        both(fi=("{account}: vaikutusvaltaisin on {who}",) * 2, en=("{account}: {who} has the most influence",) * 2) if not case.knows_days
        else both(fi="{account}: kaikkiin on oltu yhteydessä {old} päivän aikana", en="{account}: everybody has been contacted within {old} days") if strong is None
        else both(fi=("{account}: ihmisiä on {all}, ja {old} päivän aikana on oltu yhteydessä yhteen; muista vaikutusvaltaisin on {who}",
                      "{account}: ihmisiä on {all}, ja {old} päivän aikana on oltu yhteydessä {n} ihmiseen; muista vaikutusvaltaisin on {who}"),
                  en=("{account}: {n} of {all} people has been contacted within {old} days; of the others, {who} has the most influence",
                      "{account}: {n} of {all} people have been contacted within {old} days; of the others, {who} has the most influence"))
    ).format(**words))
    columns = (
        Column(_heading("influence"), "number"), Column(both(fi="Suhtautuminen (−2 vastustaa, 2 puhuu puolestamme)", en="Stance (−2 against, 2 speaks for us)"), "number"),
        Column(both(fi="Yhteydenottoja, 12 kk", en="Contacts, 12 months"), "number"), _days(),
    )  # fmt: skip
    label = own["label"]
    figure = role_map(
        label.tolist(), own["influence"].tolist(), stance.tolist(), own["contacts"].fillna(0.0).tolist(), own["days"].tolist(),
        columns=columns, heading=_person().label, undated=case.undated.loc[own.index].tolist(), highlight="" if strong is None else str(label[strong]), fresh=(min(FRESH, case.old), case.old), limits=((1.0, 5.0), (-2.0, 2.0)),
        title=title, alt=_plain(both(fi="{account}: ihmisiä {all}, niitä, joihin on oltu yhteydessä, {n}. {who}: {ago}.", en="{account}: {all} people, {n} contacted. {who}: {ago}.").format(**{**words, "who": _upper(str(words["who"]))}))
        if strong is not None and case.knows_days else title + both(fi=". Ihmisiä on {all}.", en=". There are {all} people.").format(**words),
        subtitle=both(fi="Vaikutusvalta ja suhtautuminen; koko yhteydenottojen mukaan (12 kk), tummuus viimeisen yhteydenoton mukaan",
                      en="Influence and stance; size by contacts (12 months), shade by the last contact").said(), source=case.source)
    lacking = buying_centre.missing_roles(own)
    return Finding("people_map", say(
        no_days() if not case.knows_days else "",
        both(fi="Roolit, joiden haltijaa ei tiedetä: {roles}.", en="Roles whose holder is not known: {roles}.").format(roles=joined([role(name) for name in lacking])) if lacking
        else both(fi="Kaikkien seitsemän roolin haltija tiedetään.", en="The holders of all seven roles are known."),
        both(fi="Kuvassa eivät ole, koska vaikutusvaltaa tai suhtautumista ei ole kirjattu: {names}.", en="Not in the picture, for their influence or stance is not entered: {names}.").format(
            names=few([case.who(place) for place in own.index.difference(placed.index, sort=False)])) if len(placed) < len(own) else ""),
        figure, figure_sheet=both(fi="Ostokeskus", en="Buying centre").said())


def _heading(column: str) -> str:
    """Heading of a column about people."""
    return {
        "influence": both(fi="Vaikutusvalta", en="Influence").said(), "stance": both(fi="Suhtautuminen", en="Stance").said(),
    }[column]  # fmt: skip


def coverage(case: BuyingCentre) -> Finding:
    """Which role at which account is held by somebody whom we have contacted, by somebody else, or by nobody we know."""
    if (none := _none("coverage", case)) is not None:
        return none
    held, met = case.roles, case.reached_roles
    if len(held) > MOST_DRAWN:
        # Those at whom the fewest have been met are drawn.
        order = (met > 0).sum(axis=1).sort_values(kind="stable").index
        held, met = held.loc[order], met.loc[order]
    said = {"none": both(fi="ei tiedossa", en="not known").said(), "not": both(fi="ei yhteyttä", en="not contacted").said() if case.knows_days else both(fi="tiedossa", en="known").said(), "met": both(fi="yhteys", en="contacted").said()}
    heads = [_upper(role(name)) for name in buying_centre.ROLES]
    states = [["none" if not held.at[one, name] else "met" if met.at[one, name] else "not" for name in buying_centre.ROLES] for one in held.index]
    rows = _apart([case.account_label(one) for one in held.index])
    cells = [[said[state] for state in row] for row in states]
    marked = [(rows[i], heads[j]) for i, row in enumerate(states) for j, each in enumerate(row) if each == "none" or (each == "not" and case.knows_days)]
    counts = {state: sum(row.count(state) for row in states) for state in said}
    approver = [row[buying_centre.ROLES.index("approver")] for row in states]
    words = {"all": number(held.size), "n": counts["met"], "met": number(counts["met"]), "none": number(counts["none"]), "not": number(counts["not"]), "centres": number(len(held)), "approvers": number(approver.count("met")), "old": number(case.old)}
    no_approver = not approver.count("met")
    title = both(
        fi=("Rooleja on {all}, ja haltija tiedetään {known} roolissa",) * 2, en=("The holder is known in {known} of {all} roles",) * 2).format(known=number(counts["not"]), **words) if not case.knows_days else both(
        fi=("Rooleja on {all}, ja {met} roolin haltijaan on oltu yhteydessä {old} päivän aikana"
            + (", mutta yhdenkään asiakkaan hyväksyjään ei" if no_approver else "; {approvers} asiakkaan hyväksyjään on oltu yhteydessä"),) * 2,
        en=("{met} of {all} roles is held by somebody contacted within {old} days; the approver has been contacted at {approvers} of {centres} accounts",
            "{met} of {all} roles are held by somebody contacted within {old} days; the approver has been contacted at {approvers} of {centres} accounts")).format(**words)
    figure = matrix(
        rows, heads, cells, heading=_account().label, highlight=marked, title=title,
        alt=both(fi="Yhteys {met}, ei yhteyttä {not}, ei tiedossa {none}.", en="Contacted {met}, not contacted {not}, not known {none}.").format(**words) if case.knows_days else title,
        subtitle=both(fi="Yhteys roolin haltijaan {old} päivän aikana, ei yhteyttä tai haltija ei tiedossa (tummat)", en="Holder of the role: contacted within {old} days, not contacted, or not known (the last two dark)").format(**words) if case.knows_days
        else both(fi="Roolin haltija: tiedossa tai ei (tumma)", en="Holder of the role: known, or not (dark)").said(), source=case.source)
    frame = pd.DataFrame({"account": rows, **{f"held_{name}": held[name].to_numpy() for name in buying_centre.ROLES}, **{f"met_{name}": met[name].to_numpy() for name in buying_centre.ROLES}})
    columns = {
        "account": _account(), **{f"held_{name}": Column(head, "number") for name, head in zip(buying_centre.ROLES, heads, strict=True)},
        **{f"met_{name}": Column(both(fi="{role}, yhteys", en="{role}, contacted").format(role=head), "number") for name, head in zip(buying_centre.ROLES, heads, strict=True)},
    }  # fmt: skip
    groups = pd.DataFrame({"known": (held > 0).sum(), "met": (met > 0).sum()})
    return Finding("coverage", say(
        both(fi="Ihmisiä ei ole kirjattu näiltä asiakkailta: {names}.", en="No people have been entered for {names}.").format(names=case.quoted(case.without)) if case.without else "",
        both(fi="Roolit ovat käsityksiänne: kysykää, kuka päättää, älkää päätelkö sitä tittelistä.", en="Roles are what you take them to be: ask who decides, do not infer it from a title.")),
        figure, sheets={both(fi="Roolit", en="Roles").said(): (frame, columns)}, groups=groups, figure_sheet=both(fi="Roolit kuviossa", en="Roles in the figure").said())  # fmt: skip


def _apart(labels: list[str]) -> list[str]:
    """Labels no two of which are the same."""
    return [f"{label} {labels[: i + 1].count(label)}" if labels.count(label) > 1 else label for i, label in enumerate(labels)]


# Whom we meet


def voices(case: BuyingCentre) -> Finding:
    """To whom the contacts went: to those who can say yes, to those who can only say no, to others."""
    if (none := _none("voices", case)) is not None:
        return none
    found = case.voices
    if not found["contacts"].sum():
        return Finding("voices", say(both(fi="Yhteydenottoja ei ole kirjattu: täyttäkää välilehden Ihmiset sarake Yhteydenottoja, 12 kk.",
                                          en="No contacts have been entered: fill in the column Contacts, 12 months, on the sheet People."), kind="warning"))
    names = {
        "yes": both(fi="Voi sanoa kyllä (päättäjä, hyväksyjä)", en="Can say yes (decider, approver)").said(),
        "other": both(fi="Muu rooli", en="Another role").said(), "only_no": both(fi="Voi sanoa vain ei (portinvartija)", en="Can only say no (gatekeeper)").said(),
    }
    yes, no = case.voice("yes")["share"], case.voice("only_no")["share"]
    words = {"yes": percent(yes), "no": percent(no), "n": number(case.voice("yes")["people"]), "all": number(found["contacts"].sum()), "people": number(len(case.people)),
             "contacts": number(case.voice("yes")["contacts"]), "nos": number(case.voice("only_no")["people"])}  # fmt: skip
    title = both(fi="Yhteydenotoista {no} kohdistui niihin, jotka voivat sanoa vain ei, ja {yes} niihin, jotka voivat sanoa kyllä",
                 en="{no} of the contacts were with people who can only say no, and {yes} with those who can say yes").format(**words)
    order = ["only_no", "other", "yes"]
    figure = bars(
        [names[name] for name in order], found.loc[order, "share"].tolist(), write=percent, limits=(0.0, 1.0), highlight=[names["only_no" if no > yes else "yes"]],
        heads=(both(fi="Mitä voi sanoa", en="What they can say").said(), both(fi="Osuus yhteydenotoista", en="Share of contacts").said()), title=title,
        alt=both(fi="{all} yhteydenottoa; {n} ihmistä voi sanoa kyllä ja {nos} vain ei.", en="{all} contacts; {n} people can say yes, and {nos} can only say no.").format(**words),
        subtitle=both(fi="Pyöristetty osuus 12 kuukauden yhteydenotoista, ihmisiä yhteensä {people}", en="Share of the contacts of 12 months, rounded; {people} people in all").format(**words), source=case.source)
    frame = found.assign(name=[names[str(name)] for name in found.index])
    columns = {
        "name": Column(both(fi="Mitä voi sanoa", en="What they can say")), "people": Column(both(fi="Ihmisiä", en="People"), "number"),
        "contacts": Column(both(fi="Yhteydenottoja, 12 kk", en="Contacts, 12 months"), "number"), "share": Column(both(fi="Osuus yhteydenotoista", en="Share of contacts"), "percent", 1),
    }  # fmt: skip
    return Finding("voices", say(both(
        fi="Portinvartijaan on oltava yhteydessä, mutta hän ei päätä ostosta. Jos hän kieltäytyy, se ei kerro, mitä päättäjä olisi sanonut.",
        en="You have to deal with a gatekeeper, but a gatekeeper does not decide on the purchase. Nor does a no from the gatekeeper show what the decider would have said."),
        _contradictory(case)),
        figure, groups=found, sheets={both(fi="Yhteydenotot", en="Contacts").said(): (frame, columns)})  # fmt: skip


def _contradictory(case: BuyingCentre) -> str:
    """Whose contacts cannot be right."""
    odd = case.people.index[case.contradictory]
    return both(fi=("Ristiriita: näiden viimeinen yhteydenotto on yli vuoden takaa, ja silti heillä on yhteydenottoja 12 kuukauden ajalta: {names}. Korjatkaa jompikumpi tieto. Luvuissa nämä yhteydenotot ovat mukana.",) * 2,
                en=("A contradiction: the last contact is more than a year ago, and yet there are contacts in the last 12 months: {names}. Correct one of the two; the figures include them.",) * 2).format(
        n=1, names=apart([case.who_where(place) for place in odd])) if len(odd) else ""


def deciders(case: BuyingCentre) -> Finding:
    """How many days ago each decider and approver was contacted."""
    if (none := _none("deciders", case)) is not None:
        return none
    found = case.deciding
    if found.empty:
        return Finding("deciders", say(both(fi="Kenestäkään ei tiedetä, että hän päättää tai hyväksyy.", en="Nobody is known to decide or approve."), kind="warning"))
    if not case.knows_days:
        return Finding("deciders", say(no_days(), kind="warning"))
    order = found.sort_values("days", ascending=False, na_position="first", kind="stable")
    never, known = never_met(case), order[order["days"].notna()]
    note = both(fi=("Ei koskaan yhteydessä: {names}.",) * 2, en=("Never contacted: {names}.",) * 2).format(names=few([case.who_where(place) for place in never.index], 8), n=len(never)) if len(never) else ""
    if known.empty:
        return Finding("deciders", say(no_days(), kind="warning")) if never.empty else Finding("deciders", say(both(fi="Yhteenkään päättäjään tai hyväksyjään ei ole oltu yhteydessä.", en="No decider or approver has been contacted.").said(), note, kind="warning"))
    late = known[known["days"] > case.old]
    words = {"n": len(late) + len(never), "all": number(len(found)), "old": number(case.old), "who": case.who_where(known.index[0]), "days": number(known["days"].iloc[0]), "never": number(len(never))}
    title = _plain((
        both(fi=("Kaikkiin päättäjiin ja hyväksyjiin ({all}) on oltu yhteydessä {old} päivän aikana",) * 2, en=("All deciders and approvers ({all}) have been contacted within {old} days",) * 2) if not words["n"]
        else both(fi=("Päättäjiä ja hyväksyjiä on {all}; heistä {n} on jäänyt ilman yhteydenottoa {old} päivän aikana",) * 2,
                  en=("{n} of the {all} deciders and approvers has not been contacted in the last {old} days", "{n} of the {all} deciders and approvers have not been contacted in the last {old} days"))
    ).format(**words))
    figure = bars(
        _apart([case.label(place) for place in known.index]), known["days"].tolist(), write=number, heads=(_person().label, _days().label), limits=(0.0, float(max(case.old * 1.15, known["days"].max()))),
        highlight=_apart([case.label(place) for place in known.index])[: len(late)], level=(float(case.old), both(fi="{old} päivää", en="{old} days").format(**words)), title=title,
        alt=_plain(both(fi="Pisin aika: {who} {days} päivää; ei koskaan yhteydessä: {never}.", en="The longest time: {who} {days} days; never contacted: {never}.").format(**words)),
        subtitle=both(fi="Päiviä viimeisestä yhteydenotosta päivään {day}; päättäjät ja hyväksyjät", en="Days from the last contact to {day}; deciders and approvers").format(day=date(case.reference)), source=case.source)
    frame = order.assign(name=[case.label(place) for place in order.index], role=[case.roles_of(place) for place in order.index], last_met=_days_of(case, order["last_met"]))
    columns = {"name": _person(), "role": Column(both(fi="Rooli", en="Role")), "days": _days(), "last_met": _day(case, both(fi="Viimeksi yhteydessä", en="Last in touch"))}
    return Finding("deciders", say(note) if note else None, figure, sheets={both(fi="Päättäjät", en="Deciders").said(): (frame, columns)},
                   groups=pd.DataFrame({"people": {"met": len(found) - len(late) - len(never), "old": len(late), "never": len(never)}}))


def unreached(case: BuyingCentre) -> Finding:
    """Who has the most influence and has not been contacted lately, and through whom they could be met."""
    if (none := _none("unreached", case)) is not None:
        return none
    if not case.knows_days:
        return Finding("unreached", say(no_days(), kind="warning"))
    found = case.unreached
    if found.empty:
        return Finding("unreached", say(both(fi="Kaikkiin on oltu yhteydessä {old} päivän aikana.", en="Everybody has been contacted within {old} days.").format(old=number(case.old))))
    ways = [case.way_to(int(place)) for place in found.index]
    frame = found.assign(
        name=[str(case.people["label"].loc[place]) for place in found.index], where=[case.account_label(one) for one in found["account"]],
        role=[case.roles_of(place) or "–" for place in found.index], ago=[ago(case, place) for place in found.index],
        way=[_way(case, way) for way in ways])  # fmt: skip
    columns = {
        "name": _person(), "where": _account(), "way": Column(both(fi="Reitti tutun kautta", en="The way in"), "prose"), "ago": Column(both(fi="Viimeksi yhteydessä", en="Last in touch")),
        "influence": Column(_heading("influence"), "number"), "role": Column(both(fi="Rooli", en="Role")),
    }  # fmt: skip
    more = {"days": _days()}
    top = found.index[0]
    all_, open_ = case.people["influence"].sum(), found["influence"].sum()
    shown = table(frame, both(fi="Vaikutusvaltaa ilman yhteyttä", en="Influence without contact").said(), columns, rows=MOST_ROWS, note=both(
        fi="Reitti kulkee esihenkilöiden ja alaisten kautta siitä, johon on oltu yhteydessä {old} päivän aikana. Yhtä lyhyistä reiteistä valitaan se, jonka alussa suhtaudutaan meihin myönteisimmin; vastustava tai epäilevä esittelee vain, jos muita ei ole. Viiva: reittiä ei tunneta.",
        en="The way in follows the reporting lines, starting from somebody contacted within {old} days. Of equally short ways the one is taken that begins with whoever is most for us; somebody against or doubtful introduces us only where there is nobody else. A dash: no way in is known.").format(old=number(case.old)))
    return Finding("unreached", say(
        both(fi="Niistä, joihin ei ole yhteyttä, vaikutusvaltaisin on {who}.", en="The most influential person we are not in touch with: {who}.").format(who=case.who_where(top)),
        both(fi="Kaikesta vaikutusvallasta {share} on niillä, joihin ei ole oltu yhteydessä {old} päivän aikana.", en="{share} of all influence is with people who have not been contacted within {old} days.").format(
            share=percent(open_ / all_), old=number(case.old)) if all_ else ""),
        table=shown, sheets={both(fi="Ilman yhteyttä", en="Not contacted").said(): (frame, columns | more)}, groups=found["voice"].value_counts().to_frame("people"))  # fmt: skip


def _way(case: BuyingCentre, way: tuple[int, ...]) -> str:
    names = [str(case.people["label"].loc[place]) for place in way]
    return " → ".join([names[0] + warned(case, way[0]), *names[1:]]) if way else "–"


# Who leaves


def removal(case: BuyingCentre, place: int | None = None) -> Finding:
    """What goes with a person who leaves: roles, contacts, and whom we still know.

    Parameters
    ----------
    case : BuyingCentre
    place : int, optional
        The row of `case.people`; without it, the one whom the parameters name, or who leaves first.
    """
    if (none := _none("removal", case)) is not None:
        return none
    goer = case.goer if place is None else place
    assert goer is not None
    account = str(case.people["account"].loc[goer])
    own = case.centre(account)
    losses = case.losses.loc[own.index]
    lost = tuple(losses["roles"].loc[goer])
    share, still = losses["contacts"].loc[goer], int(losses["still_met"].loc[goer])
    words = {"who": case.who(goer), "account": case.account(account), "roles": joined([role(name) for name in lost]), "share": "" if pd.isna(share) else percent(share), "n": still,
             "day": case.on(case.people["leaves_on"].loc[goer]) if pd.notna(case.people["leaves_on"].loc[goer]) else "", "old": number(case.old)}  # fmt: skip
    frame = losses.assign(
        name=own["label"], of=[case.roles_of(one) or "–" for one in own.index], alone=[joined([role(name) for name in told]) or "–" for told in losses["roles"]], leaves_on=_days_of(case, own["leaves_on"]))
    columns = {
        "name": _person(), "alone": Column(both(fi="Ilman häntä vailla haltijaa", en="Roles left without a holder")),
        "contacts": Column(both(fi="Osuus yhteydenotoista", en="Share of contacts"), "percent"), "still_met": Column(both(fi="Muut, joihin on yhteys", en="Others contacted"), "number"),
        "leaves_on": _day(case, both(fi="Lähtee", en="Leaves on")), "of": Column(both(fi="Roolit", en="Roles")),
    }  # fmt: skip
    shown = table(frame, both(fi="Jos hän lähtisi: {account}", en="If this person left: {account}").format(account=case.account_label(account)), columns, rows=MOST_ROWS)
    first = (
        both(fi="Kun {who} lähtee {day}, vaille haltijaa jää: {roles}.", en="When {who} leaves {day}, nobody is left as {roles}.") if words["day"] and lost
        else both(fi="Kun {who} lähtee {day}, joka roolilla on yhä haltija.", en="When {who} leaves {day}, every role known is still held.") if words["day"]
        else both(fi="Jos {who} lähtisi, vaille haltijaa jäisi: {roles}.", en="If {who} left, nobody would be left as {roles}.") if lost
        else both(fi="Jos {who} lähtisi, joka roolilla olisi yhä haltija.", en="If {who} left, every role known would still be held.")).format(**words)
    return Finding("removal", say(
        first, both(fi="Vuoden yhteydenotoista ({account}) {share} kohdistui häneen.", en="{share} of the year's contacts with {account} were with this person.").format(**words) if words["share"] else "",
        both(fi=("Jäljelle jää {n} ihminen, johon on oltu yhteydessä {old} päivän aikana.", "Jäljelle jää {n} ihmistä, joihin on oltu yhteydessä {old} päivän aikana."),
             en=("That leaves {n} person contacted within {old} days.", "That leaves {n} people contacted within {old} days.")).format(**words) if still
        else both(fi="Jäljelle ei jää ketään, johon olisi oltu yhteydessä {old} päivän aikana.", en="That leaves nobody contacted within {old} days.").format(**words) if case.knows_days else ""),
        table=shown, sheets={both(fi="Jos joku lähtee", en="If somebody leaves").said(): (frame, columns)})  # fmt: skip


def pairs(case: BuyingCentre) -> Finding:
    """Our person for each of theirs, and who of theirs has none."""
    if (none := _none("pairs", case)) is not None:
        return none
    told = case.people
    alone = told[told["counterpart"] == ""]
    strong = alone[alone["influence"] >= 4].sort_values("influence", ascending=False, kind="stable")
    counts = told["counterpart"][told["counterpart"] != ""].value_counts()
    frame = told.assign(where=[case.account_label(one) for one in told["account"]], role=[case.roles_of(place) or "–" for place in told.index],
                        ours=told["counterpart"].where(told["counterpart"] != "", "–"), ago=[ago(case, place) for place in told.index])  # fmt: skip
    columns = {
        "where": _account(), "label": _person(), "role": Column(both(fi="Rooli", en="Role")), "ours": Column(both(fi="Vastinpari meillä", en="Our counterpart")),
        "ago": Column(both(fi="Viimeksi yhteydessä", en="Last in touch")),
    }  # fmt: skip
    words = {"n": len(alone), "all": number(len(told)), "names": few([case.who_where(place) for place in strong.index])}
    return Finding("pairs", say(
        both(fi=("Ihmisiä on {all}, ja heistä {n} on vailla vastinparia.",) * 2, en=("{n} of {all} people has no counterpart with us.", "{n} of {all} people have no counterpart with us.")).format(**words)
        if len(alone) else both(fi="Jokaisella on vastinpari.", en="Everybody has a counterpart."),
        both(fi="Heistä vaikutusvaltaa on eniten näillä: {names}.", en="The most influential of them: {names}.").format(**words) if len(strong) else "",
        both(fi="Vastinpari ei vielä ole yhteys: verratkaa viimeisen yhteydenoton päivään.", en="A counterpart is not yet a contact: compare with when they were last in touch.")),
        _pairs_drawn(case, frame[frame["account"] == case.focus]), sheets={both(fi="Vastinparit", en="Pairs").said(): (frame, columns | {"days": _days()})},
        groups=counts.rename("people").to_frame().reset_index(drop=True), figure_sheet=both(fi="Vastinparit kuviossa", en="Pairs in the figure").said())  # fmt: skip


def _pairs_drawn(case: BuyingCentre, own: pd.DataFrame) -> Figure:
    """Theirs and ours, side by side; the cell of whoever has none is dark."""
    rows = _apart(own["label"].tolist())
    ours, none = both(fi="Vastinpari meillä", en="Our counterpart").said(), both(fi="ei ole", en="none").said()
    alone = [row for row, mark in zip(rows, own["counterpart"] == "", strict=True) if mark]
    words = {"account": case.account(case.focus), "n": len(alone), "all": number(len(own))}
    title = _plain((
        both(fi=("{account}: ihmisiä on {all}, ja heistä {n} on vailla vastinparia",) * 2, en=("{account}: {n} of {all} people has no counterpart with us", "{account}: {n} of {all} people have no counterpart with us"))
        if alone else both(fi="{account}: jokaisella on vastinpari", en="{account}: everybody has a counterpart")).format(**words))  # fmt: skip
    return matrix(
        rows, [ours, both(fi="Viimeksi yhteydessä", en="Last in touch").said(), both(fi="Rooli", en="Role").said()],
        [[row["counterpart"] or none, row["ago"], row["role"]] for row in own.to_dict("records")],
        heading=_person().label, highlight=[(row, ours) for row in alone], title=title,
        alt=_plain(both(fi="{account}: ihmisiä {all}, ilman vastinparia {n}.", en="{account}: {all} people, {n} without a counterpart.").format(**{**words, "n": number(len(alone))})),
        subtitle=both(fi="Asiakkaan ihmiset ja heidän vastinparinsa meillä; tumma: vastinpari puuttuu", en="The customer’s people and their counterparts with us; dark: no counterpart").said(),
        source=case.source)  # fmt: skip


# Certainties and actions


def certainty(case: BuyingCentre) -> Finding:
    """How certain each account is of need, market and deal, what is wanted, and where no complete action leads there."""
    told = case.effects
    half = told[told["effect"] == ""]
    if len(half) == len(told):
        return Finding("certainty", say(no_certainties(), kind="warning"))
    levels, kinds = {**choice_names("certainty", "now"), "": both(fi="ei kirjattu", en="not entered").said()}, choice_names("certainty", "certainty")
    open_ = set(case.open_checks.index)
    # Those without a complete action are drawn first, where not all can be.
    order = told.assign(done=~told.index.isin(list(open_)))
    pairs_ = order.sort_values("done", kind="stable")[["account", "service"]].drop_duplicates()
    if len(pairs_) <= MOST_DRAWN:
        pairs_ = pairs_.sort_index()
    rows = _apart([f"{case.account_label(a)}: {s}" for a, s in zip(pairs_["account"], pairs_["service"], strict=True)])
    cells, lacks = [], []
    for name, (account, service) in zip(rows, pairs_.itertuples(index=False), strict=True):
        line = []
        for kind in buying_centre.CERTAINTIES:
            found = told[(told["account"] == account) & (told["service"] == service) & (told["certainty"] == kind)]
            line.append(" → ".join([levels[found["now"].iloc[0]].lower(), levels[found["wanted"].iloc[0]].lower()]) if len(found) and found["effect"].iloc[0] != "maintain"
                        else both(fi="{level}, ylläpidä", en="{level}, maintain").format(level=levels[found["now"].iloc[0]].lower()) if len(found) else "")  # fmt: skip
            lacks += [(name, kinds[kind])] if len(found) and found.index[0] in open_ else []
        cells.append(line)
    counts = told["effect"].value_counts().reindex(["maintain", "raise", "above"], fill_value=0)
    words = {"all": number(len(told) - len(half)), "half": apart([f"{case.account(row['account'])}, {verbatim(str(row['service']))}, {kinds[row['certainty']].lower()}" for row in half.to_dict("records")]), "n": int(counts["raise"]), "raise": number(counts["raise"]), "maintain": number(counts["maintain"]), "open": number(len(case.open_checks)), "above": number(counts["above"])}
    title = both(fi=("Varmuuksia on {all}: parannettavia {raise}, ja niistä {open} on vailla täydellistä toimenpidettä",) * 2,
                 en=("{raise} of {all} certainties is to be raised; {open} of them lacks a complete action", "{raise} of {all} certainties are to be raised; {open} of them lack a complete action")).format(**words)
    figure = matrix(
        rows, [kinds[kind] for kind in buying_centre.CERTAINTIES], cells, heading=both(fi="Asiakas ja palvelu", en="Account and service").said(), highlight=lacks, title=title,
        alt=both(fi="Ylläpidetään {maintain}, parannetaan {raise}, vailla toimenpidettä {open}.", en="Maintained {maintain}, raised {raise}, without a complete action {open}.").format(**words),
        subtitle=both(fi="Varmuus nyt → tavoite; tumma: parannettava, jolla ei ole täydellistä toimenpidettä", en="Certainty now → wanted; dark: to be raised, without a complete action").said(), source=case.source)
    effects = {"": both(fi="ei arvioitu", en="not judged").said(), "maintain": both(fi="ylläpidä", en="maintain").said(), "raise": both(fi="paranna", en="raise").said(), "above": both(fi="tavoite on alle nykyisen", en="wanted is below what is now").said()}
    frame = told.assign(where=[case.account_label(one) for one in told["account"]], kind=told["certainty"].map(kinds), at=told["now"].map(levels), to=told["wanted"].map(levels), does=told["effect"].map(effects))
    columns = {
        "where": _account(), "service": Column(both(fi="Palvelu", en="Service")), "kind": Column(both(fi="Varmuus", en="Certainty")), "at": Column(both(fi="Nyt", en="Now")),
        "to": Column(both(fi="Tavoite", en="Wanted")), "does": Column(both(fi="Vaikutus", en="Effect")),
    }  # fmt: skip
    return Finding("certainty", say(
        both(fi="Varmuus on asiakkaan: kysykää, älkää arvatko.", en="The certainty is the customer's: ask, do not guess."),
        both(fi="Tavoite on alle nykyisen, joten tarkistakaa rivi: {above}.", en="Wanted is below what is now, so check the row: {above}.").format(**words) if counts["above"] else "",
        both(fi="Nykyinen taso tai tavoite puuttuu, joten näitä ei ole arvioitu: {half}.", en="The level now or the level wanted is missing, so these were not judged: {half}.").format(**words) if len(half) else ""),
        figure, groups=counts.to_frame("certainties"), sheets={both(fi="Varmuudet", en="Certainties").said(): (frame, columns)},
        figure_sheet=both(fi="Varmuudet kuviossa", en="Certainties in the figure").said())  # fmt: skip


def plan(case: BuyingCentre) -> Finding:
    """Whether each certainty that is to be raised has an action with a person, an owner and a day."""
    if case.checks.empty:
        return Finding("plan", say(no_certainties() if case.effects.empty else both(fi="Yhtäkään varmuutta ei ole tarkoitus parantaa.", en="No certainty is to be raised.").said(), kind="warning"))
    checks, kinds, levels = case.checks, choice_names("certainty", "certainty"), choice_names("certainty", "now")
    frame = checks.assign(
        where=[case.account_label(one) for one in checks["account"]], kind=checks["certainty"].map(kinds),
        step=[f"{levels[a].lower()} → {levels[b].lower()}" for a, b in zip(checks["now"], checks["wanted"], strict=True)],
        wants=[wants(told) or "–" for told in checks["lacking"]]).sort_values("wants", key=lambda told: told == "–", kind="stable")  # fmt: skip
    columns = {
        "where": _account(), "wants": Column(both(fi="Puuttuu tai on väärin", en="Lacking or wrong")), "service": Column(both(fi="Palvelu", en="Service")), "kind": Column(both(fi="Varmuus", en="Certainty")),
        "step": Column(both(fi="Nyt → tavoite", en="Now → wanted")), "actions": Column(both(fi="Toimenpiteitä", en="Actions"), "number"), "complete": Column(both(fi="Niistä täydellisiä", en="Complete actions"), "number"),
    }  # fmt: skip
    n = len(case.open_checks)
    shown = table(frame, both(fi="Parannettavat varmuudet ja niiden toimenpiteet", en="Certainties to be raised, and their actions").said(), columns, rows=MOST_ROWS, note=both(
        fi="Toimenpide on täydellinen, kun siihen on merkitty kohdehenkilö (välilehdeltä Ihmiset), yksi vastuuhenkilö ja määräpäivä, joka ei ole mennyt, ja kun kohdehenkilö on määräpäivänä vielä tehtävässään. Toimenpiteeseen ei kirjata palvelua. Jos asiakkaan samaa varmuutta parannetaan kahdessa palvelussa, yksi toimenpide lasketaan vain toisen hyväksi.",
        en="An action is complete when it is aimed at somebody on the sheet People who will still be there, and has one owner and a due date that has not passed. Actions name no service: where the same certainty of a customer is to be raised in two services, one action counts for only one of them.").said())
    return Finding("plan", say((
        both(fi=("Parannettavista varmuuksista ({all}) on vailla täydellistä toimenpidettä {n}.",) * 2, en=("{n} of {all} certainties to be raised lacks a complete action.", "{n} of {all} certainties to be raised lack a complete action."))
        if n else both(fi=("Kaikilla parannettavilla varmuuksilla ({all}) on täydellinen toimenpide.",) * 2, en=("All certainties to be raised ({all}) have a complete action.",) * 2)).format(n=n, all=number(len(checks)))),
        table=shown, groups=pd.DataFrame({"certainties": {"complete": len(checks) - n, "lacking": n}}), sheets={checks_sheet(): (frame, columns)})  # fmt: skip


def actions(case: BuyingCentre) -> Finding:
    """All actions: to whom, for which certainty, by whom, by when, and what is wrong with them."""
    told = case.actions
    if told.empty:
        return Finding("actions", say(both(fi="Toimenpiteitä ei ole: kirjatkaa ne välilehdelle Toimenpiteet.", en="There are no actions: enter them on the sheet Actions."), kind="warning"))
    kinds = choice_names("actions", "certainty")
    wrong = [
        "; ".join(filter(None, [both(fi="puuttuu: {what}", en="lacking: {what}").format(what=joined([LACKS[name].said() for name in lacks])) if lacks else "",
                                *(FAULTS[name].said() for name in faults)])) or "–"
        for lacks, faults in zip(told["lacking"], told["faults"], strict=True)
    ]  # fmt: skip
    frame = told.assign(
        where=[case.account_label(one) for one in told["account"]], does=told["what"].where(told["what"] != "", "–"), kind=told["certainty"].map(kinds).fillna("–"),
        to=[case.person_label(a, p) if p else "–" for a, p in zip(told["account"], told["person"], strict=True)], who=told["owner"].where(told["owner"] != "", "–"), wrong=wrong)  # fmt: skip
    columns = {
        "does": Column(both(fi="Toimenpide", en="Action"), "prose"), "where": _account(), "wrong": Column(both(fi="Huomattavaa", en="To note")), "due": Column(both(fi="Valmis viimeistään", en="Due"), "date"),
        "who": Column(both(fi="Vastuuhenkilö", en="Owner")), "to": Column(both(fi="Kenelle", en="To whom")), "kind": Column(both(fi="Varmuus", en="Certainty")),
    }  # fmt: skip
    bad = sum(said != "–" for said in wrong)
    frame = frame.assign(fine=[said == "–" for said in wrong]).sort_values("fine", kind="stable")
    shown = table(frame, both(fi="Toimenpiteet", en="Actions").said(), columns, rows=MOST_ROWS)
    return Finding("actions", say(both(
        fi=("Toimenpiteitä on {all}, ja niistä {n} vaatii korjausta.",) * 2, en=("{n} of {all} actions needs putting right.", "{n} of {all} actions need putting right.")).format(n=bad, all=number(len(told)))),
        table=shown, sheets={actions_sheet(): (frame, columns)}, groups=pd.Series([name for faults in told["faults"] for name in faults], dtype=object).value_counts().to_frame("actions"))  # fmt: skip


# What is written of people


def wording(case: BuyingCentre) -> Finding:
    """Whether what is written of people could be read by them, as far as a machine can tell, and what should be deleted."""
    found, gone = unfit_entries(case), case.left
    limits = both(
        fi="Vapaat tekstit on piilotettu, joten niitä ei tarkistettu: tarkistakaa ne raportista ilman pseudonyymejä.",
        en="What was freely written is hidden, and was not checked: check it in the report without pseudonyms.").said() if case.hides else both(
        fi="Haku etsii vain muutamaa sanaa ja voi erehtyä kumpaankin suuntaan. Se ei kerro, että tekstit ovat kunnossa: lukekaa ne itse niin kuin ihminen, josta ne kertovat. Arkaluonteista on se, mikä koskee alkuperää, uskontoa, politiikkaa, ammattiliittoa, terveyttä tai seksuaalisuutta.",
        en="The search looks for a few words only, and may err both ways. It does not show that the texts are in order: read them yourselves, as the person they are about would. What concerns origin, faith, politics, trade unions, health or sex life is sensitive.").said()
    if found.empty and gone.empty:
        return Finding("wording", say(limits, "" if case.hides else both(fi="Etsittyjä sanoja ei tullut vastaan.", en="None of the words it looks for came up.")))
    kept = pd.concat([
        found.assign(what=[UNFIT[code].said() for code in found["code"]]),
        gone.assign(sheet=form().sheet_names()["people"], column=form().sheet("people").column("leaves_on").heading[language()],
                    text=[case.day(day) for day in gone["leaves_on"]], what=both(fi="on lähtenyt: poistakaa", en="has left: delete").said()),
    ])  # fmt: skip
    frame = pd.DataFrame({
        "where": [case.account_label(one) for one in kept["account"]], "name": [case.person_label(one, who) if who else "–" for one, who in zip(kept["account"], kept["person"], strict=True)],
        "what": kept["what"].to_numpy(), "at": [f"{sheet}: {column}" for sheet, column in zip(kept["sheet"], kept["column"], strict=True)], "text": kept["text"].to_numpy(),
    }).drop_duplicates(ignore_index=True)  # fmt: skip
    columns = {
        "name": _person(), "where": _account(), "what": Column(both(fi="Mitä tarkistaa", en="What to check")), "text": Column(both(fi="Mitä lukee", en="What it says"), "prose"),
        "at": Column(both(fi="Missä", en="Where")),
    }  # fmt: skip
    shown = table(frame, both(fi="Tarkistettavat merkinnät", en="Entries to check").said(), columns, rows=MOST_ROWS)
    return Finding("wording", say(
        limits,
        both(fi=("Taulukossa on {n} merkintä, joka on hyvä lukea uudelleen.", "Taulukossa on {n} merkintää, jotka on hyvä lukea uudelleen."),
             en=("The table has {n} entry to read again.", "The table has {n} entries to read again.")).format(n=len(frame)), kind="warning"),
        table=shown, groups=found["code"].value_counts().to_frame("entries"), sheets={unfit_sheet(): (frame, columns)})  # fmt: skip


def about_person(case: BuyingCentre) -> Finding:
    """All that the workbook says about one person, as it is written there, and what the report concludes from it."""
    if (none := _none("about_person", case)) is not None:
        return none
    assert case.goer is not None
    told = [*_written(case, case.goer), *_concluded(case, case.goer)]
    frame = pd.DataFrame(told, columns=["what", "said"])
    columns = {"what": Column(both(fi="Mitä", en="What")), "said": Column(both(fi="Mitä on kirjattu tai päätelty", en="What is written or concluded"), "prose")}
    shown = table(frame, both(fi="Kaikki, mitä työkirjassa on hänestä", en="Everything the workbook holds on this person").said(), columns, rows=len(frame))
    return Finding("about_person", say(
        both(fi="Voisitteko lukea tämän ääneen ihmiselle, josta se kertoo ({who})? Myös sen, mitä raportti on päätellyt?", en="Could you read this aloud to the person it is about, {who}: what the report has concluded, too?").format(who=case.who(case.goer)),
        both(fi="Tämä ei yksin ole vastaus tietopyyntöön. Siihen kuuluvat myös muut tiedot hänestä, niiden tarkoitus, lähde, saajat ja säilytysaika sekä oikeus vaatia tietojen oikaisua tai poistoa ja vastustaa käsittelyä.",
             en="This alone is no answer to a request. That also needs what is kept elsewhere, the purpose, source, recipients and time of keeping, and the rights to correct, erase and object.")), table=shown)


def _written(case: BuyingCentre, place: int) -> list[tuple[str, str]]:
    """Every cell about a person, under the headings of the workbook."""
    row = case.people.loc[[place]].iloc[0]
    empty = both(fi="ei kirjattu", en="not entered").said()
    hidden = both(fi="piilotettu", en="hidden").said()

    def cell(sheet: str, name: str, value: object) -> tuple[str, str]:
        column = form().sheet(sheet).column(name)
        if case.hides and name in ("position", "stance", "goal", "what"):
            said = hidden
        elif column.kind == "date":
            said = (case.day if sheet == "people" else date)(pd.Timestamp(str(value))) if pd.notna(pd.Timestamp(str(value))) else ""
        elif column.kind == "choice":
            said = choice_names(sheet, name).get(str(value), "")
        elif isinstance(value, float):
            said = "" if pd.isna(value) else number(value)
        else:
            said = case.account_label(value) if name == "account" else str(value)
            label = case.person_label(str(row["account"]), said) if name == "reports_to" else said
            said = said if label == said or said in label else f"{said} ({label})"
        return column.heading[language()], said or empty

    found = [cell("people", column.field, row[column.field]) for column in form().sheet("people").columns]
    below = case.centre(str(row["account"]))
    below = below[below["reports_to"] == row["person"]]
    found += [(both(fi="Merkitty esihenkilöksi", en="Entered as superior of").said(), joined(below["person"].tolist()))] if len(below) else []
    aimed = case.actions[(case.actions["account"] == row["account"]) & (case.actions["person"] == row["person"])]
    for one in aimed.to_dict("records"):
        parts = [cell("actions", name, one[name]) for name in ("what", "certainty", "owner", "due")]
        found.append((both(fi="Häneen kohdistuva toimenpide", en="Action aimed at this person").said(), "; ".join([parts[0][1].rstrip("."), *(f"{head}: {said}" for head, said in parts[1:])])))
    return found


def _concluded(case: BuyingCentre, place: int) -> list[tuple[str, str]]:
    """What the report concludes about a person from what is written: that is personal data, too."""
    loss = case.losses.loc[[place]].iloc[0]
    ways = [case.who(goal) for goal in case.unreached.index if (way := case.way_to(int(goal))) and len(way) > 1 and way[0] == place]
    odd = [UNFIT[str(code)].said() for code in unfit_entries(case).query("account == @a and person == @p", local_dict={"a": case.people["account"].loc[place], "p": case.people["person"].loc[place]})["code"].unique()]
    said = {"yes": both(fi="voi sanoa kyllä", en="can say yes"), "only_no": both(fi="voi sanoa vain ei", en="can only say no")}.get(str(case.people["voice"].loc[place]))
    told = [
        said.said() if said is not None else "",
        both(fi="viimeisestä yhteydenotosta: {ago}", en="last contact: {ago}").format(ago=ago(case, place)) if case.knows_days else "",
        both(fi="häntä pyydetään tapaamiseen", en="to be asked for a meeting").said() if place in far(case).index else "",
        both(fi="ilman häntä vailla haltijaa: {roles}", en="roles left without a holder: {roles}").format(roles=joined([role(name) for name in loss["roles"]])) if loss["roles"] else "",
        both(fi="osuus yhteydenotoista {share}", en="share of contacts {share}").format(share=percent(loss["contacts"])) if pd.notna(loss["contacts"]) else "",
        both(fi="häntä pyydetään esittelemään meidät näille: {names}", en="to be asked to introduce us to: {names}").format(names=joined(ways)) if ways else "",
        both(fi="on lähtenyt: poistakaa", en="has left: delete").said() if place in case.left.index else "",
        both(fi="yhteydenotot ristiriidassa", en="contacts contradict each other").said() if case.contradictory.loc[place] else "",
        both(fi="tarkistakaa: {odd}", en="to check: {odd}").format(odd=joined(odd)) if odd else "",
    ]  # fmt: skip
    return [(both(fi="Raportin päätelmä", en="The report concludes").said(), _plain(one)) for one in told if one]


# The rest


def listing(case: BuyingCentre) -> Finding:
    """All people, those with the most influence at each account first."""
    if (none := _none("listing", case)) is not None:
        return none
    said = {"yes": both(fi="voi sanoa kyllä", en="can say yes").said(), "other": "–", "only_no": both(fi="voi sanoa vain ei", en="can only say no").said()}
    order = case.people.assign(place=case.people["account"].map({account: k for k, account in enumerate(case.centres)})).sort_values(["place", "influence"], ascending=[True, False], kind="stable")
    away = set(far(case).index)
    frame = order.assign(
        where=[case.account_label(one) for one in order["account"]], role=[case.roles_of(place) or "–" for place in order.index], says=order["voice"].map(said),
        feels=order["stance"].map(_stance_words()).fillna("–"), ours=order["counterpart"].where(order["counterpart"] != "", "–"), meet=[both(fi="tavatkaa", en="meet").said() if place in away else "–" for place in order.index],
        leaves_on=_days_of(case, order["leaves_on"]), last_met=_days_of(case, order["last_met"]))  # fmt: skip
    columns = {
        "label": _person(), "where": _account(), "meet": Column(both(fi="Ehdotus", en="Proposal")), "days": _days(), "says": Column(both(fi="Mitä voi sanoa", en="What they can say")), "role": Column(both(fi="Rooli", en="Role")),
        "influence": Column(_heading("influence"), "number"),
    }  # fmt: skip
    more = {
        "feels": Column(_heading("stance")), "last_met": _day(case, both(fi="Viimeksi yhteydessä", en="Last in touch")), "contacts": Column(both(fi="Yhteydenottoja, 12 kk", en="Contacts, 12 months"), "number"),
        "ours": Column(both(fi="Vastinpari meillä", en="Our counterpart")), "leaves_on": _day(case, both(fi="Lähtee", en="Leaves on")), "goal": Column(both(fi="Tavoite", en="Goal"), "prose"),
    }  # fmt: skip
    shown = table(frame, both(fi="Ihmiset asiakkaittain", en="People by account").said(), columns, rows=MOST_ROWS)
    return Finding("listing", table=shown, sheets={people_sheet(): (frame, columns | more)}, groups=case.people["voice"].value_counts().to_frame("people"))


def filled_in(case: BuyingCentre) -> Table:
    """How much of the workbook is filled in."""
    said = both(fi="Tämä raportti lukee välilehdet Ihmiset, Varmuus ja Toimenpiteet. Tyhjä kohta on tieto, jota ei ole: se ei ole nolla.",
                en="This report reads the sheets People, Certainty and Actions. An empty cell is something not known: it is not a zero.").said()
    gaps = [
        f"{form().sheet_names()[sheet]}: " + ", ".join(f"{form().sheet(sheet).column(name).heading[language()].lower()} ({number(n)})" for name, n in empty)
        for sheet, names in ASKED.items() if (empty := [(name, n) for name in names if (n := _empty(case.book.filled.frames[sheet][name]))])
    ]  # fmt: skip
    lacks = both(fi="Vapaaehtoisista kohdista on tyhjiä: {gaps}.", en="Of the optional cells these are empty: {gaps}.").format(gaps="; ".join(gaps)) if gaps else ""
    return form_table(case.book.filled, " ".join(filter(None, [said, lacks])))


def _empty(cells: pd.Series) -> int:
    return int((cells.isna() | (cells.astype(str) == "")).sum())


def handling(case: BuyingCentre) -> Note:
    """How people, contacts and actions were counted."""
    later = int((case.people["last_met"] > case.reference).sum())
    return say(
        both(fi="Päättäjä ja hyväksyjä voivat sanoa kyllä. Portinvartija, joka ei ole kumpikaan, voi sanoa vain ei.", en="A decider and an approver can say yes. A gatekeeper who is neither can only say no."),
        both(fi="Päivät lasketaan päivästä {day} taaksepäin, ja yli {old} päivän takaista yhteydenottoa pidetään vanhana.", en="Days are counted back from {day}, and a contact more than {old} days ago is old.").format(day=date(case.reference), old=number(case.old)),
        both(fi=("{n} yhteydenotto on merkitty sitä myöhemmäksi: sitä ei ole laskettu.", "{n} yhteydenottoa on merkitty sitä myöhemmäksi: niitä ei ole laskettu."),
             en=("{n} contact is entered for a later day: it was not counted.", "{n} contacts are entered for a later day: they were not counted.")).format(n=later) if later else "",
        both(fi=("Yhteydenottoja on mutta viimeisen päivä puuttuu: {names}. Yhteys heihin on laskettu tuoreeksi.",) * 2, en=("Contacts have been entered, but not the date of the last one: {names}. They were counted as recent.",) * 2).format(
            names=few([case.who_where(place) for place in case.people.index[case.undated]]), n=1) if case.undated.any() else "",
        _contradictory(case),
        both(fi="Asiakkaat ja ihmiset, myös oman yrityksen, esiintyvät pseudonyymeinä. Suhtautuminen ja vapaat tekstit on piilotettu, joten esittelijääkään ei ole valittu suhtautumisen mukaan, ja ihmisiä koskevista päivämääristä näkyy vain vuosineljännes: päivät on laskettu sen keskikohdasta. Jokainen ihminen on silti omalla rivillään, ja roolista ja tutusta palvelusta voi arvata, kenestä on kyse.",
             en="Accounts and people, our own included, are shown under pseudonyms. Stances and free-text notes are hidden, so who introduces us is not chosen by stance either, and of people's dates only the quarter is left: days are counted from its middle. Even so, each person has a row, and a role and a known service may give away who is meant.") if case.hides
        else both(fi="Jos lähetätte raportin eteenpäin, korvatkaa ihmiset pseudonyymeillä.", en="If you send the report on, hide people by pseudonyms."),
        *([str(note)] if (note := not_read(case.book.filled)) is not None else []))
