"""Whom to meet, what to do before somebody leaves, and what the actions lack: what the report begins with."""

from collections import Counter
from collections.abc import Iterable

import pandas as pd

from asiakkuus_lib.lessons.common.account_book import STANCES, choice_names, form
from asiakkuus_lib.lessons.common.names import first_of, joined
from asiakkuus_lib.lessons.common.reservations import conditions, grounds
from asiakkuus_lib.lessons.l12_buying_centre.case import LONGEST, MOST_NAMED, BuyingCentre, apart, few, role
from asiakkuus_lib.locale import both, language
from asiakkuus_lib.report import Action, KeyFigure, Start, key_figures
from asiakkuus_lib.report.hand_over import KeyFigures
from asiakkuus_lib.show import date, number, percent
from asiakkuus_lib.show.text import verbatim

# So many of those to be met are named, and of so few certainties it is told what each lacks.
MOST_MET, FEW_TOLD = 8, 3
# From such a part of the contacts on somebody's leaving is told first.
MUCH = 0.5

LACKS = {
    "action": both(fi="toimenpide", en="an action"), "person": both(fi="kenelle", en="to whom"),
    "owner": both(fi="vastuuhenkilö", en="an owner"), "due": both(fi="määräpäivä", en="a due date"),
}  # fmt: skip
FAULTS = {
    "late": both(fi="myöhässä", en="late"), "after_leaving": both(fi="ihminen on silloin jo lähtenyt", en="the person will have left by then"),
    "stranger": both(fi="ihmistä ei ole välilehdellä Ihmiset", en="the person is not on the sheet People"),
    "shared": both(fi="vastuussa ei ole yksi ihminen", en="the owner is not one person"),
}  # fmt: skip
UNFIT = {
    "identity": both(fi="henkilötunnus", en="a personal identity code"), "address": both(fi="osoite tai puhelinnumero", en="an address or a telephone number"),
    "sensitive": both(fi="arkaluonteinen tieto", en="a sensitive matter"), "private": both(fi="yksityisasia", en="a private matter"),
    "judging": both(fi="arvostelu", en="a judgement of the person"), "full_name": both(fi="koko nimi", en="a full name"),
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


def unfit_sheet() -> str:
    """Name of the sheet that lists what should be read again."""
    return both(fi="Tarkistettavat", en="To check").said()


def no_people() -> str:
    """What it needs to tell of buying centres."""
    return both(fi="Ostokeskuksista ei tiedetä mitään: kirjatkaa työkirjan välilehdelle Ihmiset, ketkä asiakkaan ostoista päättävät ja milloin heihin on oltu yhteydessä.",
                en="Nothing is known of the buying centres: enter on the sheet People of the workbook who decides on the purchases of the account, and when they were last contacted.").said()


def no_days() -> str:
    """What it needs to tell who has been contacted."""
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
    """How long ago a person was contacted, in words."""
    if case.undated.loc[place]:
        return both(fi="päivää ei ole kirjattu", en="day not entered").said()
    return days(case.people["days"].loc[place])


def start(case: BuyingCentre) -> Start:
    """Whom to meet, what to do before somebody leaves, what the actions lack."""
    actions = [action for action in (_before_leaving(case), _meet(case), _complete(case), _read_again(case)) if action is not None]
    if not actions:
        return Start(_nothing(case), "", (), _caveat(case) if case.centres else "")
    if actions[0].code == "before_leaving" and len(actions) > 1 and _goes(case) < MUCH and actions[1].code == "meet_deciders":
        actions = [actions[1], actions[0], *actions[2:]]
    said = {"before_leaving": _headline_leaving, "meet_deciders": _headline_meet, "complete_actions": _headline_complete, "read_again": _headline_read}
    return Start(said[actions[0].code](case), actions[0].code, actions, _caveat(case))


def _first(case: BuyingCentre, accounts: Iterable[object], *, ratings: bool = True) -> str:
    """What comes first with the accounts of a line, as sentences."""
    return conditions(case.book, accounts, case.account, ratings=ratings)


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
    left, goes = case.on(case.people["leaves_on"].loc[place]), _contacts_of(case, place)
    words = {"account": case.account(account), "who": case.who(place), "day": left, "goes": goes, "others": few([case.who(one) for one in others])}
    first = both(fi="{account}: {who} lähtee {day}{goes}.", en="{account}: {who} leaves {day}{goes}.").format(**words)
    then = both(fi=("Tavatkaa sitä ennen ihminen, joka voi sanoa kyllä: {others}.", "Tavatkaa sitä ennen ihmiset, jotka voivat sanoa kyllä: {others}."),
                en=("Before that, meet {others}, who can say yes.",) * 2).format(**words, n=len(others)) if others else ""
    return " ".join(filter(None, [first, then, _first(case, [account])]))


def _contacts_of(case: BuyingCentre, place: int) -> str:
    """How many of the year's contacts with an account were with a person, as the end of a sentence; "" where there were none."""
    account = str(case.people["account"].loc[place])
    own, all_ = (int(told) if pd.notna(told) else 0 for told in (case.people["contacts"].loc[place], case.centre(account)["contacts"].sum()))
    if not own:
        return ""
    if own == all_:
        return both(fi=(", ja vuoden ainoa yhteydenotto kohdistui häneen", ", ja vuoden kaikki {n} yhteydenottoa kohdistuivat häneen"),
                    en=(", and the year's only contact was with that person", ", and all {n} contacts of the year were with that person")).format(n=own)
    return both(fi=", ja vuoden {all} yhteydenotosta {n} kohdistui häneen", en=", and {n} of the year's {all} contacts with the account were with that person").format(
        n=number(own), all=number(all_))


def _before_leaving(case: BuyingCentre) -> Action | None:
    if case.leaving.empty:
        return None
    place = case.leaving.index[0]
    account = str(case.people["account"].loc[place])
    lost = _lost(case, place)
    words = {
        "who": case.who_where(place), "day": case.on(case.people["leaves_on"].loc[place]), "roles": joined([role(name) for name in lost]),
        "met": number(case.losses["still_met"].loc[place]), "old": number(case.old),
    }  # fmt: skip
    rests = [
        both(fi=("Hänen mukanaan menee rooli, jota tiettävästi kenelläkään muulla ei ole: {roles}.", "Hänen mukanaan menevät roolit, joita tiettävästi kenelläkään muulla ei ole: {roles}."),
             en=("Nobody else is known to hold this person's role: {roles}.", "Nobody else is known to hold this person's roles: {roles}.")).format(n=len(lost), **words) if lost else "",
        both(fi="Muita, joihin on oltu yhteydessä {old} päivän aikana: {met}.", en="Others contacted within {old} days: {met}.").format(**words) if case.knows_days else "",
        grounds(case.book, [account]),
        both(fi="Vuoden sisällä lähtee myös: {others}.", en="Within a year these leave, too: {others}.").format(
            others=apart([f"{case.who_where(other)} {case.on(case.people['leaves_on'].loc[other])}" for other in case.leaving.index[1:]], MOST_NAMED + 2)) if len(case.leaving) > 1 else "",
    ]  # fmt: skip
    return Action(
        "before_leaving",
        " ".join(filter(None, [both(
            fi="Ennen kuin {who} lähtee {day}, sopikaa, kuka jatkaa, ja pyytäkää häntä esittelemään teidät muille.",
            en="Before {who} leaves {day}, agree on who takes over, and ask to be introduced to the others.").format(**words), _first(case, [account])])),
        " ".join(filter(None, rests)), sheet=people_sheet())  # fmt: skip


# Whom to meet


def far(case: BuyingCentre) -> pd.DataFrame:
    """Those who can say yes and have not been contacted lately, those with the most influence first."""
    found = case.unreached[case.unreached["voice"] == "yes"]
    return found if case.knows_days else found.iloc[:0]


def never_met(case: BuyingCentre) -> pd.DataFrame:
    """Those who can say yes and have never been contacted."""
    return case.deciding[case.deciding["days"].isna() & ~case.undated.reindex(case.deciding.index)]


def _headline_meet(case: BuyingCentre) -> str:
    found = far(case)
    no = case.voice("only_no")["share"]
    first = both(
        fi=("Tavatkaa {who}: hän voi sanoa kyllä, eikä häneen ole oltu yhteydessä {old} päivään.", "Tavatkaa ne {n}, jotka voivat sanoa kyllä ja joihin ei ole oltu yhteydessä {old} päivään: {who}."),
        en=("Meet {who}: this person can say yes, and has not been contacted in the last {old} days.", "Meet the {n} who can say yes and have not been contacted in the last {old} days: {who}.")).format(
        n=len(found), who=few([case.who_where(place) for place in found.index]), old=number(case.old))
    return " ".join(filter(None, [first, _first(case, _accounts_of(case, found.index)), to_no(case) if no >= MUCH else ""]))


def _accounts_of(case: BuyingCentre, places: pd.Index) -> list[str]:
    """The accounts of some people, in the order of the people."""
    return list(dict.fromkeys(case.people["account"].loc[places].astype(str)))


def to_no(case: BuyingCentre) -> str:
    """What part of the contacts went to those who can only say no."""
    return both(fi="Vuoden {all} yhteydenotosta {share} kohdistui niihin, jotka voivat sanoa vain ei.", en="Of the year's {all} contacts, {share} were with people who can only say no.").format(
        all=number(case.voices["contacts"].sum()), share=percent(case.voice("only_no")["share"]))


def _meet(case: BuyingCentre) -> Action | None:
    found = far(case)
    if found.empty:
        return None
    named = _first_named(case, found.index)
    told = [f"{case.who_where(place)}: {ago(case, place)}" for place in (*named, *found.index.difference(named, sort=False))]
    doubted = [place for place in found.index if case.contradictory.loc[place]]
    accounts = _accounts_of(case, found.index)
    return Action(
        "meet_deciders",
        " ".join(filter(None, [both(fi="Sopikaa tapaaminen niiden kanssa, jotka päättävät tai hyväksyvät. Viimeksi yhteydessä, vaikutusvaltaisimmat ensin: {who}.",
             en="Arrange to meet those who decide or approve. Last contact, the most influential first: {who}.").format(who=apart(told, max(len(named) + 1, MOST_MET))), _first(case, accounts)])),
        " ".join(filter(None, [
            grounds(case.book, accounts),
            both(fi="Heille kaikille on merkitty myös yhteydenottoja viimeisten 12 kuukauden ajalta: selvittäkää ensin, kumpi pitää paikkansa.",
                 en="All of them are also entered as contacted within the last 12 months: find out which is right before you call.").said() if 1 < len(doubted) == len(found) else
            both(fi=("Heistä yhdelle on merkitty myös yhteydenottoja viimeisten 12 kuukauden ajalta: selvittäkää ensin, kumpi pitää paikkansa.", "Heistä {n} henkilölle on merkitty myös yhteydenottoja viimeisten 12 kuukauden ajalta: selvittäkää ensin, kumpi pitää paikkansa."),
                 en=("One of them is also entered as contacted within the last 12 months: find out which is right before you call.", "{n} of them are also entered as contacted within the last 12 months: find out which is right before you call.")).format(
                n=len(doubted)) if doubted else "",
            to_no(case) if case.voice("only_no")["contacts"] > 0 else "", _ways(case, found.index),
            both(fi="Ei ole tietoa, onko yhteydenotoista hyötyä: yhteydenotto ei vielä ole vaikutus.", en="Whether contacts help is not known: a contact is not yet an effect.").said()])),
        sheet=people_sheet())


def _first_named(case: BuyingCentre, places: pd.Index) -> list[int]:
    """Those who are named whatever their number: the most influential, and those at the account from which somebody leaves first."""
    account = None if case.leaving.empty else case.people["account"].loc[case.leaving.index[0]]
    return [place for k, place in enumerate(places) if k < MOST_MET - 1 or case.people["account"].loc[place] == account]


def _ways(case: BuyingCentre, places: pd.Index) -> str:
    """Through whom the first of them could be met, step by step, and who of us is the counterpart."""
    told = []
    for place in places[:3]:
        way, ours = case.way_to(place), str(case.people["counterpart"].loc[place])
        between = joined([case.who(one) for one in way[1:-1]])
        how = "" if len(way) < 2 else (
            both(fi="esittelijäksi {first}, välissä {between}", en="to be introduced by {first}, by way of {between}") if between else both(fi="esittelijäksi {first}", en="to be introduced by {first}")
        ).format(first=case.who(way[0]) + warned(case, way[0]), between=between)
        pair = both(fi="vastinpari teillä: {ours}", en="your own counterpart {ours}").format(ours=verbatim(ours, LONGEST)) if ours else ""
        said = both(fi=", tai ", en=", or ").said().join(filter(None, [how, pair])) or both(fi="reittiä ei tunneta", en="no way in is known").said()
        told.append(f"{case.who_where(place)} – {said}")
    return both(fi="Kenen kautta pääsee: {ways}.", en="The way in: {ways}.").format(ways="; ".join(told)) if told else ""


def warned(case: BuyingCentre, place: int) -> str:
    """What is to be known before somebody is asked to introduce us: that this person is against us, or leaves."""
    row = case.people.loc[[place]].iloc[0]
    told = [
        both(fi="suhtautuminen: {stance}", en="stance: {stance}").format(stance=choice_names("people", "stance")[row["stance"]].lower()) if STANCES.get(str(row["stance"]), 0) < 0 else "",
        both(fi="lähtee {day}", en="leaves {day}").format(day=case.on(row["leaves_on"])) if place in case.leaving.index else "",
    ]  # fmt: skip
    said = ", ".join(filter(None, told))
    return f" ({said})" if said else ""


# What the actions lack


def _headline_complete(case: BuyingCentre) -> str:
    wanting, raised = len(case.open_checks), len(case.checks)
    if not wanting:
        return " ".join(filter(None, [
            both(fi=("Korjatkaa {n} toimenpide: {what}.", "Korjatkaa {n} toimenpidettä: {what}."), en=("Put {n} action right: {what}.", "Put {n} actions right: {what}.")).format(
                n=len(faulty(case)), what=_faults(case)),
            _settle(case)]))
    first = both(fi=("Täydentäkää toimenpiteet: parannettavista varmuuksista ({all}) on {n} vailla omaa toimenpidettä, jolla on yksi vastuuhenkilö, tuleva määräpäivä ja kohde, joka on silloin vielä tehtävässään.",) * 2,
                 en=("Complete the actions: {n} of {all} certainties to be raised lacks an action of its own with one owner, a due date to come and a person who will still be there.",
                     "Complete the actions: {n} of {all} certainties to be raised lack an action of their own with one owner, a due date to come and a person who will still be there.")).format(n=wanting, all=number(raised))
    return " ".join(filter(None, [first, _put_right(case), _settle(case)]))


def _settle(case: BuyingCentre) -> str:
    """With which accounts something is to be settled before actions are agreed on, as a sentence: the actions may well mend a weak relationship."""
    told = [row["account"] for table in (case.open_checks, faulty(case)) for row in table.to_dict("records")]
    return _first(case, told, ratings=False)


def faulty(case: BuyingCentre) -> pd.DataFrame:
    """The actions with something wrong beside what they lack."""
    return case.actions[case.actions["faults"].map(bool)]


def _put_right(case: BuyingCentre) -> str:
    return both(fi="Korjatkaa toimenpiteet, joissa on vikaa: {what}.", en="Put right the actions with something wrong: {what}.").format(what=_faults(case)) if len(faulty(case)) else ""


def _faults(case: BuyingCentre) -> str:
    told = []
    for row in faulty(case).to_dict("records"):
        which = " ".join(filter(None, [case.account(row["account"]), "" if pd.isna(row["due"]) else date(row["due"])]))
        told.append(f"{which} ({joined([FAULTS[name].said() for name in row['faults']])})")
    return apart(told)


def _complete(case: BuyingCentre) -> Action | None:
    wanting, wrong = case.open_checks, faulty(case)
    if wanting.empty and wrong.empty:
        return None
    names = choice_names("certainty", "certainty")
    told = [
        f"{case.account(row['account'])}, {verbatim(str(row['service']), LONGEST)} – {names[row['certainty']].lower()} ({wants(row['lacking'])})"
        for row in wanting.to_dict("records")
    ]  # fmt: skip
    by_account = Counter(row["account"] for row in wanting.to_dict("records"))
    counts = joined(first_of([f"{case.account(account)} {number(n)}" for account, n in by_account.most_common()], MOST_MET))
    parts = [
        (both(fi=("Sopikaa parannettavalle varmuudelle täydellinen toimenpide: {counts}.", "Sopikaa täydellinen toimenpide kaikille {n} parannettavalle varmuudelle: {counts}."),
              en=("Agree on a complete action for the certainty to be raised: {counts}.", "Agree on a complete action for all {n} certainties to be raised: {counts}.")) if len(wanting) == len(case.checks)
         else both(fi=("Sopikaa täydellinen toimenpide {n} varmuudelle (parannettavia on {all}): {counts}.",) * 2,
                   en=("Agree on a complete action for {n} of the {all} certainties to be raised: {counts}.",) * 2)
         ).format(n=len(wanting), all=number(len(case.checks)), counts=counts) if told else "",
        _put_right(case), _settle(case),
    ]
    rests = " ".join(filter(None, [
        both(fi="Vaillinaiset: {what}.", en="Incomplete: {what}.").format(what=apart(told, FEW_TOLD)) if 0 < len(told) <= FEW_TOLD else "",
        both(fi="Varmuus on asiakkaan: tietääkö se, mitä tarvitsee, mitä muualta saisi ja toimiiko kauppa. Toimenpide on täydellinen, kun sillä on kohde, yksi vastuuhenkilö ja tuleva määräpäivä.",
             en="The certainty is the customer's: of what it needs, of what it could get elsewhere, and of whether the deal will work. An action is complete with a person, one owner and a due date to come.").said()]))  # fmt: skip
    return Action("complete_actions", " ".join(filter(None, parts)), rests, sheet=checks_sheet() if len(wanting) else actions_sheet())


def wants(names: Iterable[str]) -> str:
    """What keeps an action from being complete, in words."""
    return joined([{**LACKS, **FAULTS}[name].said() for name in names])


# What is written of people


def unfit_entries(case: BuyingCentre) -> pd.DataFrame:
    """What a machine finds that might not belong in the workbook: `account`, `person`, `sheet`, `column`, `text`, `code`."""
    # Our own people are known by their names.
    found = [
        (row["account"], row["person"], form().sheet_names()[sheet], form().sheet(sheet).column(name).heading[language()], str(row[name]), code)
        for sheet, name, row, codes in case.unfit for code in codes if (name, code) != ("counterpart", "full_name")
    ]  # fmt: skip
    return pd.DataFrame(found, columns=["account", "person", "sheet", "column", "text", "code"])


def _kinds(case: BuyingCentre) -> str:
    counts = unfit_entries(case)["code"].value_counts()
    gone = [both(fi="jo lähtenyt ihminen ({n})", en="a person who has left ({n})").format(n=number(len(case.left)))] if len(case.left) else []
    return joined([f"{UNFIT[str(name)].said()} ({number(n)})" for name, n in counts.items()] + gone)


def _headline_read(case: BuyingCentre) -> str:
    return both(fi="Lukekaa uudelleen merkinnät, jotka eivät ehkä kuulu työkirjaan: {kinds}.", en="Read again the entries that may not belong in the workbook: {kinds}.").format(kinds=_kinds(case))


def _read_again(case: BuyingCentre) -> Action | None:
    if unfit_entries(case).empty and case.left.empty:
        return None
    return Action("read_again", _headline_read(case), both(
        fi="Haku etsii vain muutamaa sanaa ja voi erehtyä kumpaankin suuntaan: lukekaa myös loput. Ihminen voi pyytää nähtäväkseen, mitä hänestä on kirjattu.",
        en="The search looks for a few words only, and may err both ways: read the rest, too. People may ask to see what has been written about them.").said(), sheet=unfit_sheet())


def _caveat(case: BuyingCentre) -> str:
    return both(
        fi="Ihmisiä katsotaan tässä roolien ja yhteydenottojen mukaan, ei sen mukaan, kannattaako asiakas. Roolit, vaikutusvalta ja suhtautuminen ovat omia arvioitanne. Sivulla kerrotaan ihmisistä, ja heillä on oikeus nähdä, mitä heistä on kirjattu: pitäkää sivu omassa käytössä ja poistakaa tiedot, kun niitä ei enää tarvita.",
        en="People are judged here by roles and contacts, not by whether the account is profitable. Roles, influence and stance are your own judgements. This page is about people, and they have the right to see what is written about them: do not pass it on, and delete what is no longer needed.").said()


# Key figures


def figures(case: BuyingCentre) -> KeyFigures:
    """The key figures: contacts with those who can only say no, who was not contacted, roles, complete actions."""
    return key_figures([_only_no(case), _out_of_touch(case), _roles(case), _actions(case)])


def _only_no(case: BuyingCentre) -> KeyFigure:
    label, share = both(fi="Yhteydenotoista niihin, jotka voivat sanoa vain ei", en="Contacts with people who can only say no").said(), case.voice("only_no")["share"]
    if pd.isna(share):
        return KeyFigure("only_no", label, None, "–", both(fi="Yhteydenottoja ei ole kirjattu.", en="No contacts have been entered.").said() if case.centres else no_people())
    return KeyFigure("only_no", label, share, percent(share), both(
        fi="Vuoden yhteydenottoja {all}, niistä {n} kohdistui ihmisiin, jotka voivat estää mutta eivät päättää eivätkä hyväksyä.",
        en="Contacts in the year: {all}; {n} with those who can stop a purchase, but neither decide nor approve.").format(
        n=number(case.voice("only_no")["contacts"]), all=number(case.voices["contacts"].sum())))


def _out_of_touch(case: BuyingCentre) -> KeyFigure:
    label = both(fi="Päättäjät ja hyväksyjät, joihin ei ole oltu yhteydessä", en="Deciders and approvers not contacted").said()
    if case.deciding.empty:
        return KeyFigure("yes_not_contacted", label, None, "–", both(fi="Kenestäkään ei tiedetä, että hän päättää tai hyväksyy.", en="Nobody is known to decide or approve.").said() if case.centres else no_people())
    if not case.knows_days:
        return KeyFigure("yes_not_contacted", label, None, "–", no_days())
    n, never = len(far(case)), len(never_met(case))
    return KeyFigure("yes_not_contacted", label, n, both(fi="{n}/{all}", en="{n}/{all}").format(n=number(n), all=number(len(case.deciding))), both(
        fi="Viimeisestä yhteydenotosta yli {old} päivää: {late}. Ei koskaan yhteydessä: {never}.{odd}", en="Last contact more than {old} days ago: {late}. Never contacted: {never}.{odd}").format(
        old=number(case.old), late=number(n - never), never=number(never), odd="" if not (odd := int(case.contradictory.loc[far(case).index].sum())) else
        both(fi=" Merkinnät ristiriidassa: {n}.", en=" Entries that contradict each other: {n}.").format(n=number(odd))))


def _roles(case: BuyingCentre) -> KeyFigure:
    label = both(fi="Rooleja, joiden haltijaan on oltu yhteydessä", en="Roles whose holder has been contacted").said()
    if not case.centres:
        return KeyFigure("roles_reached", label, None, "–", no_people())
    if not case.knows_days:
        return KeyFigure("roles_reached", label, None, "–", no_days())
    all_, known, met = case.roles.size, int((case.roles > 0).to_numpy().sum()), int((case.reached_roles > 0).to_numpy().sum())
    return KeyFigure("roles_reached", label, met, both(fi="{n}/{all}", en="{n}/{all}").format(n=number(met), all=number(all_)), both(
        fi="Ostokeskuksia on {accounts} ja kussakin seitsemän roolia. Haltija tiedetään {known} roolissa, ja häneen on oltu yhteydessä {old} päivän aikana {met} roolissa.",
        en="There are {accounts} buying centres with seven roles each. The holder is known in {known}, and has been contacted within {old} days in {met}.").format(
        accounts=number(len(case.centres)), known=number(known), old=number(case.old), met=number(met)))


def _actions(case: BuyingCentre) -> KeyFigure:
    label = both(fi="Varmuuksia, joilla on toimenpide", en="Certainties with a complete action").said()
    if case.checks.empty:
        return KeyFigure("complete_actions", label, None, "–", no_certainties() if case.effects.empty else both(fi="Yhtäkään varmuutta ei ole tarkoitus parantaa.", en="No certainty is to be raised.").said())
    done = len(case.checks) - len(case.open_checks)
    return KeyFigure("complete_actions", label, done, both(fi="{n}/{all}", en="{n}/{all}").format(n=number(done), all=number(len(case.checks))), both(
        fi="Parannettavista varmuuksista ne, joilla on oma toimenpide ja sillä yksi vastuuhenkilö, tuleva määräpäivä ja kohde, joka on silloin vielä tehtävässään.",
        en="Of the certainties to be raised, those with an action of their own, one owner, a due date to come and a person who will still be there.").said())
