"""Whom to meet, what to do before somebody leaves, and what the actions lack: what the report begins with."""

import pandas as pd

from asiakkuus_lib.lessons.common.account_book import choice_names
from asiakkuus_lib.lessons.l12_buying_centre.case import MOST_NAMED, BuyingCentre, apart, few, joined, role
from asiakkuus_lib.locale import both
from asiakkuus_lib.report import Action, KeyFigure, Start, key_figures
from asiakkuus_lib.report.hand_over import KeyFigures
from asiakkuus_lib.show import date, number, percent

# From such a part of the contacts on somebody's leaving is told first.
MUCH = 0.5

LACKS = {
    "action": both(fi="toimenpide", en="an action"), "person": both(fi="kenelle", en="to whom"),
    "owner": both(fi="vastuuhenkilö", en="an owner"), "due": both(fi="määräpäivä", en="a due date"),
}  # fmt: skip
FAULTS = {
    "late": both(fi="myöhässä", en="late"), "after_leaving": both(fi="ihminen on silloin jo lähtenyt", en="the person will have left by then"),
    "stranger": both(fi="ihmistä ei ole välilehdellä Ihmiset", en="the person is not on the sheet People"),
}  # fmt: skip


def people_sheet() -> str:
    """Name of the sheet that lists the people."""
    return both(fi="Ihmiset", en="People").said()


def actions_sheet() -> str:
    """Name of the sheet that lists the actions."""
    return both(fi="Toimenpiteet", en="Actions").said()


def checks_sheet() -> str:
    """Name of the sheet that lists the certainties to be raised."""
    return both(fi="Parannettavat varmuudet", en="Certainties to raise").said()


def no_people() -> str:
    """What it needs to tell of buying centres."""
    return both(fi="Ostokeskuksista ei tiedetä mitään: kirjatkaa työkirjan välilehdelle Ihmiset, ketkä asiakkaan ostoista päättävät ja milloin heihin on oltu yhteydessä.",
                en="Nothing is known of the buying centres: enter on the sheet People of the workbook who decides on the purchases of the account, and when they were last contacted.").said()


def no_days() -> str:
    """What it needs to tell who has been met."""
    return both(fi="Ei tiedetä, keneen on viimeksi oltu yhteydessä ja milloin: täyttäkää välilehden Ihmiset sarake Viimeksi yhteydessä.",
                en="It is not known who was last contacted, and when: fill in the column Last in touch on the sheet People.").said()


def no_certainties() -> str:
    """What it needs to tell of certainties."""
    return both(fi="Varmuuksia ei tiedetä: kirjatkaa työkirjan välilehdelle Varmuus, kuinka varma asiakas on nyt ja kuinka varma sen pitäisi olla.",
                en="The certainties are not known: enter on the sheet Certainty of the workbook how certain the account is now, and how certain it should be.").said()


def days(n: float) -> str:
    """How long ago, in words; never, where it is not known."""
    if pd.isna(n):
        return both(fi="ei koskaan", en="never").said()
    return both(fi=("{n} päivä sitten", "{n} päivää sitten"), en=("{n} day ago", "{n} days ago")).format(n=int(n))


def ago(case: BuyingCentre, place: int) -> str:
    """How long ago a person was met, in words."""
    if case.undated.loc[place]:
        return both(fi="päivää ei ole kirjattu", en="day not entered").said()
    return days(case.people["days"].loc[place])


def start(case: BuyingCentre) -> Start:
    """Whom to meet, what to do before somebody leaves, what the actions lack."""
    actions = [action for action in (_before_leaving(case), _meet(case), _complete(case)) if action is not None]
    if not actions:
        return Start(_nothing(case), "", (), _caveat(case) if case.centres else "")
    if actions[0].code == "before_leaving" and len(actions) > 1 and _goes(case) < MUCH and actions[1].code == "meet_deciders":
        actions = [actions[1], actions[0], *actions[2:]]
    said = {"before_leaving": _headline_leaving, "meet_deciders": _headline_meet, "complete_actions": _headline_complete}
    made_up = both(fi="Esimerkki on keksitty. ", en="This example is made up. ").said() if case.own else ""
    return Start(made_up + said[actions[0].code](case), actions[0].code, actions, _caveat(case))


def _nothing(case: BuyingCentre) -> str:
    if not case.centres:
        return no_people()
    if not case.knows_days:
        return no_days()
    if case.deciding.empty:
        return both(fi="Kenestäkään ei tiedetä, että hän päättää tai hyväksyy: selvittäkää ensin, kuka sanoo kyllä, ja kirjatkaa rooli.",
                    en="Nobody is known to decide or approve: find out first who says yes, and enter the role.").said()
    return both(fi="Jokaiseen, joka voi sanoa kyllä, on oltu yhteydessä {n} päivän aikana, eikä toimenpiteistä puutu mitään.",
                en="Everybody who can say yes has been contacted within {n} days, and the actions lack nothing.").format(n=number(case.old))


# Before somebody leaves


def _goes(case: BuyingCentre) -> float:
    """The part of an account's contacts that goes with who leaves first."""
    goer = case.leaving.index[0]
    return float(case.losses["contacts"].fillna(0.0)[goer])


def _lost(case: BuyingCentre, place: int) -> tuple[str, ...]:
    return tuple(case.losses["roles"].loc[place])


def _headline_leaving(case: BuyingCentre) -> str:
    place = case.leaving.index[0]
    account = str(case.people["account"].loc[place])
    others = [other for other in case.unreached.index if other in case.centre(account).index and other != place and case.people["voice"].loc[other] == "yes"]
    share, left = _goes(case), date(case.people["leaves_on"].loc[place])
    words = {"account": case.account(account), "who": case.who(place), "day": left, "share": percent(share), "others": few([case.who(one) for one in others])}
    first = (
        both(fi="{account}: {who} lähtee {day}, ja kaikki vuoden yhteydenotot kohdistuivat häneen.", en="{account}: {who} leaves on {day}, and all contacts of the year were with that person.") if share >= 1
        else both(fi="{account}: {who} lähtee {day}, ja vuoden yhteydenotoista {share} kohdistui häneen.", en="{account}: {who} leaves on {day}, and {share} of the year's contacts were with that person.")
        if share > 0 else both(fi="{account}: {who} lähtee {day}.", en="{account}: {who} leaves on {day}.")
    ).format(**words)
    then = both(fi="Tavatkaa sitä ennen ne, jotka voivat sanoa kyllä: {others}.", en="Before that, meet those who can say yes: {others}.").format(**words) if others else ""
    return " ".join(filter(None, [first, then]))


def _before_leaving(case: BuyingCentre) -> Action | None:
    if case.leaving.empty:
        return None
    place = case.leaving.index[0]
    lost = _lost(case, place)
    words = {
        "who": case.who_where(place), "day": date(case.people["leaves_on"].loc[place]), "roles": joined([role(name) for name in lost]),
        "share": percent(_goes(case)), "met": number(case.losses["still_met"].loc[place]), "old": number(case.old),
    }  # fmt: skip
    rests = [
        both(fi=("Hänen mukanaan menee rooli, jota tiedettävästi kenelläkään muulla ei ole: {roles}.", "Hänen mukanaan menevät roolit, joita tiedettävästi kenelläkään muulla ei ole: {roles}."),
             en=("With this person goes a role that nobody else is known to hold: {roles}.", "With this person go roles that nobody else is known to hold: {roles}.")).format(n=len(lost), **words) if lost else "",
        both(fi="Vuoden yhteydenotoista tähän asiakkaaseen {share} kohdistui häneen.", en="{share} of the year's contacts with the account were with this person.").format(**words) if _goes(case) > 0 else "",
        both(fi="Muista on tavattu {old} päivän aikana: {met}.", en="Others met within {old} days: {met}.").format(**words) if case.knows_days else "",
        both(fi=("Lisäksi {n} muu lähtee vuoden sisällä.", "Lisäksi {n} muuta lähtee vuoden sisällä."), en=("{n} other leaves within a year, too.", "{n} others leave within a year, too.")).format(
            n=len(case.leaving) - 1) if len(case.leaving) > 1 else "",
    ]  # fmt: skip
    return Action(
        "before_leaving",
        both(fi="Ennen kuin {who} lähtee {day}: sopikaa, kuka jatkaa, ja pyytäkää häntä esittelemään teidät muille.",
             en="Before {who} leaves on {day}: agree on who takes over, and ask to be introduced to the others.").format(**words),
        " ".join(filter(None, rests)), sheet=people_sheet())  # fmt: skip


# Whom to meet


def far(case: BuyingCentre) -> pd.DataFrame:
    """Those who can say yes and have not been met lately, those with the most influence first."""
    found = case.unreached[case.unreached["voice"] == "yes"]
    return found if case.knows_days else found.iloc[:0]


def never_met(case: BuyingCentre) -> pd.DataFrame:
    """Those who can say yes and have never been met."""
    return case.deciding[case.deciding["days"].isna() & ~case.undated.reindex(case.deciding.index)]


def _headline_meet(case: BuyingCentre) -> str:
    found = far(case)
    no = case.voice("only_no")["share"]
    first = both(
        fi=("Tavatkaa {who}: hän voi sanoa kyllä, eikä häneen ole oltu yhteydessä {old} päivään.", "Tavatkaa ne {n}, jotka voivat sanoa kyllä ja joihin ei ole oltu yhteydessä {old} päivään: {who}."),
        en=("Meet {who}: this person can say yes, and has not been contacted for {old} days.", "Meet the {n} who can say yes and have not been contacted for {old} days: {who}.")).format(
        n=len(found), who=few([case.who_where(place) for place in found.index]), old=number(case.old))
    return f"{first} {to_no(case)}" if no >= MUCH else first


def to_no(case: BuyingCentre) -> str:
    """What part of the contacts went to those who can only say no."""
    return both(fi="Vuoden {all} yhteydenotosta {share} kohdistui niihin, jotka voivat sanoa vain ei.", en="Of the year's {all} contacts, {share} were with people who can only say no.").format(
        all=number(case.voices["contacts"].sum()), share=percent(case.voice("only_no")["share"]))


def _meet(case: BuyingCentre) -> Action | None:
    found = far(case)
    if found.empty:
        return None
    told = [f"{case.who_where(place)}: {ago(case, place)}" for place in found.index]
    return Action(
        "meet_deciders",
        both(fi="Sopikaa tapaaminen niiden kanssa, jotka päättävät tai hyväksyvät. Viimeksi yhteydessä: {who}.",
             en="Arrange to meet those who decide or approve. Last in touch: {who}.").format(who=apart(told)),
        " ".join(filter(None, [
            to_no(case) if case.voice("only_no")["contacts"] > 0 else "", _ways(case, found.index),
            both(fi="Ei ole tietoa, oliko tapaamisista hyötyä: yhteydenotto ei vielä ole vaikutus.", en="Whether meetings helped is not known: a contact is not yet an effect.").said()])),
        sheet=people_sheet())


def _ways(case: BuyingCentre, places: pd.Index) -> str:
    """Through whom the first of them could be met."""
    ways = [way for place in places if len(way := case.way_to(place)) > 1]
    if not ways:
        return ""
    told = [both(fi="{goal} – esittelijäksi {first}", en="{goal} – to be introduced by {first}").format(goal=case.who_where(way[-1]), first=case.who(way[0])) for way in ways[:2]]
    return both(fi="Tie sisään: {ways}.", en="The way in: {ways}.").format(ways="; ".join(told))


# What the actions lack


def _headline_complete(case: BuyingCentre) -> str:
    wanting, raised = len(case.open_checks), len(case.checks)
    if not wanting:
        return both(fi=("Korjatkaa {n} toimenpide: {what}.", "Korjatkaa {n} toimenpidettä: {what}."), en=("Put {n} action right: {what}.", "Put {n} actions right: {what}.")).format(
            n=len(faulty(case)), what=_faults(case))
    return both(fi="Täydentäkää toimenpiteet: parannettavista varmuuksista {n}/{all} on vailla toimenpidettä, jolla on kohde, vastuuhenkilö ja määräpäivä.",
                en="Complete the actions: of {all} certainties to be raised, {n} lack an action with a person, an owner and a due date.").format(n=number(wanting), all=number(raised))


def faulty(case: BuyingCentre) -> pd.DataFrame:
    """The actions with something wrong beside what they lack."""
    return case.actions[case.actions["faults"].map(bool)]


def _faults(case: BuyingCentre) -> str:
    counts = pd.Series([name for told in case.actions["faults"] for name in told]).value_counts()
    return joined([f"{FAULTS[str(name)].said()} ({number(n)})" for name, n in counts.items()])


def _complete(case: BuyingCentre) -> Action | None:
    wanting, wrong = case.open_checks, faulty(case)
    if wanting.empty and wrong.empty:
        return None
    names = choice_names("certainty", "certainty")
    told = [
        f"{case.account(row['account'])} – {names[row['certainty']].lower()} ({joined([LACKS[name].said() for name in row['lacking']])})"
        for row in wanting.to_dict("records")
    ]  # fmt: skip
    parts = [
        both(fi="Täydentäkää toimenpiteet; puuttuu: {what}.", en="Complete the actions; lacking: {what}.").format(what=apart(list(dict.fromkeys(told)), MOST_NAMED + 2)) if told else "",
        both(fi="Korjatkaa: {what}.", en="Put right: {what}.").format(what=_faults(case)) if len(wrong) else "",
    ]
    rests = both(fi="Parannettavia varmuuksia on {all}; niistä täydellinen toimenpide on jo sovittu näin monelle: {n}. Toimenpidettä, jolla ei ole tekijää tai päivää, ei tehdä.",
                 en="There are {all} certainties to be raised, and {n} of them have a complete action. An action without an owner or a day is not done.").format(
        all=number(len(case.checks)), n=number(len(case.checks) - len(wanting)))
    return Action("complete_actions", " ".join(filter(None, parts)), rests, sheet=checks_sheet() if len(wanting) else actions_sheet())


def _caveat(case: BuyingCentre) -> str:
    return both(
        fi="Roolit, vaikutusvalta ja suhtautuminen ovat omia arvioitanne. Sivulla kerrotaan ihmisistä, ja heillä on oikeus nähdä, mitä heistä on kirjattu: pitäkää sivu omassa käytössä ja poistakaa tiedot, kun niitä ei enää tarvita.",
        en="Roles, influence and stance are your own judgements. The page tells of people, and they have the right to see what is written of them: keep it to yourselves, and delete what is no longer needed.").said()


# Key figures


def figures(case: BuyingCentre) -> KeyFigures:
    """The key figures: contacts with those who can only say no, days since the approver, roles, complete actions."""
    return key_figures([_only_no(case), _oldest(case), _roles(case), _actions(case)])


def _only_no(case: BuyingCentre) -> KeyFigure:
    label, share = both(fi="Yhteydenotoista niihin, jotka voivat sanoa vain ei", en="Contacts with people who can only say no").said(), case.voice("only_no")["share"]
    if pd.isna(share):
        return KeyFigure("only_no", label, None, "–", both(fi="Yhteydenottoja ei ole kirjattu.", en="No contacts have been entered.").said() if case.centres else no_people())
    return KeyFigure("only_no", label, share, percent(share), both(
        fi="{n} vuoden {all} yhteydenotosta: niihin, jotka voivat estää mutta eivät päättää eivätkä hyväksyä.",
        en="{n} of the year's {all} contacts: with those who can stop a purchase, but neither decide nor approve.").format(
        n=number(case.voice("only_no")["contacts"]), all=number(case.voices["contacts"].sum())))


def _oldest(case: BuyingCentre) -> KeyFigure:
    label = both(fi="Päättäjä tai hyväksyjä tavattu viimeksi", en="Decider or approver last met").said()
    if case.deciding.empty:
        return KeyFigure("days_since_yes", label, None, "–", both(fi="Kenestäkään ei tiedetä, että hän päättää tai hyväksyy.", en="Nobody is known to decide or approve.").said() if case.centres else no_people())
    if not case.knows_days:
        return KeyFigure("days_since_yes", label, None, "–", no_days())
    known, never = case.deciding["days"].dropna(), len(never_met(case))
    if known.empty:
        return KeyFigure("days_since_yes", label, None, both(fi="ei koskaan", en="never").said() if never else "–", _never(never) if never else no_days())
    middle = float(known.median())
    return KeyFigure("days_since_yes", label, middle, both(fi="{n} päivää sitten", en="{n} days ago").format(n=number(middle)), " ".join(filter(None, [
        both(fi="Mediaani niistä, jotka voivat sanoa kyllä ja jotka on joskus tavattu ({n}).", en="The median of those who can say yes and have ever been met ({n}).").format(n=number(len(known))),
        _never(never) if never else ""])))


def _never(n: int) -> str:
    return both(fi="Kokonaan tapaamatta: {n}.", en="Never met: {n}.").format(n=number(n))


def _roles(case: BuyingCentre) -> KeyFigure:
    label = both(fi="Rooleja, joiden haltija on tavattu", en="Roles whose holder has been met").said()
    if not case.centres:
        return KeyFigure("roles_reached", label, None, "–", no_people())
    if not case.knows_days:
        return KeyFigure("roles_reached", label, None, "–", no_days())
    all_, known, met = case.roles.size, int((case.roles > 0).to_numpy().sum()), int((case.reached_roles > 0).to_numpy().sum())
    return KeyFigure("roles_reached", label, met, both(fi="{n}/{all}", en="{n}/{all}").format(n=number(met), all=number(all_)), both(
        fi="Ostokeskuksia on {accounts} ja kussakin seitsemän roolia. Haltija tiedetään {known} roolissa, ja hänet on tavattu {old} päivän aikana {met} roolissa.",
        en="There are {accounts} buying centres with seven roles each. The holder is known in {known}, and has been met within {old} days in {met}.").format(
        accounts=number(len(case.centres)), known=number(known), old=number(case.old), met=number(met)))


def _actions(case: BuyingCentre) -> KeyFigure:
    label = both(fi="Varmuuksia, joilla on toimenpide", en="Certainties with a complete action").said()
    if case.checks.empty:
        return KeyFigure("complete_actions", label, None, "–", no_certainties() if case.effects.empty else both(fi="Yhtäkään varmuutta ei ole tarkoitus parantaa.", en="No certainty is to be raised.").said())
    done = len(case.checks) - len(case.open_checks)
    return KeyFigure("complete_actions", label, done, both(fi="{n}/{all}", en="{n}/{all}").format(n=number(done), all=number(len(case.checks))), both(
        fi="Parannettavista varmuuksista ne, joilla on toimenpide, kohde, vastuuhenkilö ja määräpäivä.",
        en="Of the certainties to be raised, those with an action, a person, an owner and a due date.").said())
