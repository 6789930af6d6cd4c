"""How the account is doing, what to do next, and what to put right in the plan: what the report begins with."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from asiakkuus_lib import account_plan
from asiakkuus_lib.account_plan import PARTS
from asiakkuus_lib.lessons.common.account_book import choice_names
from asiakkuus_lib.lessons.common.names import joined
from asiakkuus_lib.lessons.l13_care_models.case import AccountPlan, records
from asiakkuus_lib.locale import Both, both
from asiakkuus_lib.report import Action, KeyFigure, Start, key_figures
from asiakkuus_lib.report.hand_over import KeyFigures
from asiakkuus_lib.show import date, money, number, percent

# How many of each are named where a sentence tells them.
MOST_TOLD, MOST_NEXT = 3, 3

PART_NAMES: Mapping[str, Both] = {
    "assumptions": both(fi="1. Oletukset ja suunta", en="1. Assumptions and direction"), "goals": both(fi="2. Tavoitteet", en="2. Goals"),
    "people": both(fi="3. Ihmiset", en="3. People"), "actions": both(fi="4. Toimenpiteet", en="4. Actions"),
    "resources_risks": both(fi="5. Voimavarat ja riskit", en="5. Resources and risks"),
}  # fmt: skip
# What each code of `account_plan.missing` is called; what it is about stands beside it.
MISSING: Mapping[tuple[str, str], Both] = {
    ("assumptions", "direction"): both(fi="suunta", en="the direction"), ("assumptions", "assumptions"): both(fi="oletukset", en="the assumptions"),
    ("assumptions", "benefits"): both(fi="hyödyt", en="the benefits"), ("assumptions", "requirements"): both(fi="vaatimukset", en="the requirements"),
    ("assumptions", "updated_on"): both(fi="päivä, jona suunnitelma päivitettiin", en="the day when the plan was updated"),
    ("goals", "none"): both(fi="tavoitteet", en="goals"), ("goals", "measure"): both(fi="tavoitteen mittari", en="the measure of a goal"),
    ("goals", "target"): both(fi="tavoitetaso", en="the target of a goal"), ("goals", "due"): both(fi="tavoitteen päivä", en="the day of a goal"),
    ("goals", "owner"): both(fi="tavoitteen vastuuhenkilö", en="the owner of a goal"), ("goals", "no_action"): both(fi="toimenpide, joka palvelee tavoitetta", en="an action that serves the goal"),
    ("people", "none"): both(fi="asiakkaan ihmiset", en="the people of the account"), ("people", "role"): both(fi="tieto, kenellä on rooli", en="who holds the role"),
    ("people", "counterpart"): both(fi="vastinpari meillä", en="our counterpart"),
    ("actions", "none"): both(fi="toimenpiteet", en="actions"), ("actions", "person"): both(fi="kenelle toimenpide on", en="whom the action is aimed at"),
    ("actions", "owner"): both(fi="toimenpiteen vastuuhenkilö", en="the owner of an action"), ("actions", "due"): both(fi="toimenpiteen päivä", en="the day of an action"),
    ("actions", "certainty"): both(fi="toimenpide, joka parantaa varmuutta", en="an action that raises the certainty"),
    ("resources_risks", "means"): both(fi="varattu aika tai raha", en="time or money set aside"), ("resources_risks", "no_risks"): both(fi="riskit", en="the risks"),
    ("resources_risks", "answer"): both(fi="mitä riskille tehdään", en="what is done about a risk"), ("resources_risks", "owner"): both(fi="riskin vastuuhenkilö", en="the owner of a risk"),
}  # fmt: skip


def goals_sheet() -> str:
    """Name of the sheet that lists the goals."""
    return both(fi="Tavoitteet", en="Goals").said()


def actions_sheet() -> str:
    """Name of the sheet that lists the actions."""
    return both(fi="Toimenpiteet", en="Actions").said()


def missing_sheet() -> str:
    """Name of the sheet that lists what is missing."""
    return both(fi="Puuttuu", en="Missing").said()


def contradictions_sheet() -> str:
    """Name of the sheet that lists what contradicts itself."""
    return both(fi="Ristiriidat", en="Contradictions").said()


def no_accounts() -> str:
    """What it needs to tell of any account."""
    return both(fi="Työkirjassa ei ole yhtään asiakasta.", en="The workbook has no accounts.").said()


def subject(case: AccountPlan, row: Mapping[str, Any]) -> str:
    """What a thing that is missing, or a contradiction, is about, as it stands by itself."""
    part, code, told = str(row["part"]), str(row["code"]), str(row["subject"])
    if (part, code) == ("people", "role"):
        return choice_names("people", "role_1")[told].lower()
    if part == "people" and told:
        return case.person_label(told)
    if (part, code) == ("actions", "certainty"):
        service = str(case.plan.certainty["service"].to_dict()[row["row"]])
        return f"{choice_names('certainty', 'certainty')[told].lower()}: {service}"
    return told.rstrip(".")


def level(case: AccountPlan, kind: str, value: float) -> str:
    """A level of a goal as it is written: euros, per cent, or a number."""
    if pd.isna(value):
        return "–"
    return money(value) if kind == "sales" else percent(value) if kind == "share" else number(value, 0 if float(value).is_integer() else 1)


def explained(case: AccountPlan, row: Mapping[str, Any]) -> str:
    """A contradiction in words, with the two things that do not go together."""
    code, part, day = str(row["code"]), str(row["part"]), case.reference
    if part == "assumptions":
        words = {name: date(case.basis[name]) for name in ("updated_on", "next_review") if pd.notna(case.basis[name])}
        return {
            "updated_later": both(fi="päivitetty vasta {updated_on}, vaikka tänään on {day}", en="updated on {updated_on}, though today is {day}"),
            "review_first": both(fi="seuraava tarkistus {next_review} on ennen päivitystä {updated_on}", en="the next review, {next_review}, is before the update, {updated_on}"),
            "review_passed": both(fi="tarkistuspäivä {next_review} on mennyt", en="the day of the review, {next_review}, has gone"),
        }[code].format(day=date(day), **{"updated_on": "", "next_review": "", **words})
    if part == "goals":
        goal = records(case.plan.goals.loc[[row["row"]]])[0]
        kind = str(goal["kind"])
        words = {name: level(case, kind, value) for name, value in {
            "target": goal["target"], "now": goal["now"], "known": case.plan.known.get(kind, float("nan")), "most": case.plan.most.get(kind, float("nan"))}.items()}
        words["due"] = "" if pd.isna(goal["due"]) else date(goal["due"])
        return {
            "too_high": both(fi="tavoite on {target}, mutta enintään voidaan saada {most}", en="the target is {target}, but {most} is the most that can be had"),
            "no_change": both(fi="tavoite on sama kuin lähtötaso: {now}", en="the target is what there is already: {now}"),
            "now_differs": both(fi="lähtötasoksi on kirjattu {now}, muut välilehdet kertovat {known}", en="the level now is entered as {now}; the other sheets tell {known}"),
            "passed": both(fi="tavoitteen päivä {due} on mennyt", en="the day of the goal, {due}, has gone"),
            "shared": both(fi="vastuussa ei ole yksi ihminen", en="the owner is not one person"),
        }[code].format(**words)
    if part == "people":
        one = records(case.people.loc[[row["row"]]])[0]
        stance = choice_names("people", "stance").get(str(one["stance"]), "").lower()
        return {
            "left": both(fi="lähti {day}, mutta on yhä suunnitelmassa", en="left on {day}, and is still in the plan"),
            "opposed": both(fi="voi sanoa kyllä, suhtautuminen: {stance}; häneen ei kohdistu yhtään toimenpidettä", en="can say yes, stance: {stance}; no action is aimed at this person"),
            "contacts": both(fi="vuoden yhteydenottoja on {n}, mutta viimeisestä on yli vuosi", en="contacts in the year: {n}, but the last one was over a year ago"),
        }[code].format(day="" if pd.isna(one["leaves_on"]) else date(one["leaves_on"]), stance=stance, n=number(one["contacts"]))
    if part == "actions":
        return _explained_action(case, code, row["row"])
    return {
        "no_hours": both(fi="toimenpiteitä on {n}, mutta aikaa on varattu 0 tuntia", en="actions: {n}, but no hours are set aside for them"),
        "shared": both(fi="vastuussa ei ole yksi ihminen", en="the owner is not one person"),
    }[code].format(n=number(len(case.actions)))


def _explained_action(case: AccountPlan, code: str, place: Any) -> str:
    action = records(case.actions.loc[[place]])[0]
    leaves = case.people.set_index("person")["leaves_on"].to_dict().get(action["person"], pd.NaT)
    ends = case.plan.goals.set_index("goal")["due"].to_dict().get(action["goal"], pd.NaT)
    days = {"due": action["due"], "leaves": leaves, "ends": ends, "updated": case.basis.get("updated_on", pd.NaT)}
    words = {name: "" if pd.isna(day) else date(day) for name, day in days.items()}
    return {
        "late": both(fi="määräpäivä {due} on mennyt", en="the due date, {due}, has gone"),
        "older_than_plan": both(fi="määräpäivä {due} oli mennyt jo, kun suunnitelma päivitettiin {updated}", en="the due date, {due}, had gone already when the plan was updated on {updated}"),
        "after_leaving": both(fi="määräpäivä on {due}, mutta {who} lähtee jo {leaves}", en="the due date is {due}, but {who} leaves on {leaves}"),
        "stranger": both(fi="{who} ei ole asiakkaan ihmisissä", en="{who} is not among the people of the account"),
        "shared": both(fi="vastuussa ei ole yksi ihminen: {owner}", en="the owner is not one person: {owner}"),
        "other_goal": both(fi="tavoitetta ”{goal}” ei ole suunnitelmassa", en="the plan has no goal “{goal}”"),
        "after_goal": both(fi="määräpäivä {due} on tavoitteen päivän {ends} jälkeen", en="the due date, {due}, is after the day of its goal, {ends}"),
    }[code].format(who=case.within(case.person_label(str(action["person"]))), owner=str(action["owner"]), goal=str(action["goal"]), **words)


def gaps(case: AccountPlan) -> pd.DataFrame:
    """What is missing, told by part and kind: `part`, `what`, `where`, `n`."""
    rows = [
        (part, MISSING[part, str(code)], "; ".join(filter(None, (subject(case, row) for row in records(own)))), len(own))
        for part in PARTS for code, own in case.missing[case.missing["part"] == part].groupby("code", sort=False)
    ]  # fmt: skip
    return pd.DataFrame([(part, what.said(), where, n) for part, what, where, n in rows], columns=["part", "what", "where", "n"])


def clashes(case: AccountPlan) -> pd.DataFrame:
    """What contradicts itself, in the order of the parts: `part`, `what`, `where`."""
    rows = [(str(row["part"]), explained(case, row), subject(case, row)) for row in records(case.contradictions)]
    found = pd.DataFrame(rows, columns=["part", "what", "where"])
    return found.sort_values("part", key=lambda part: part.map({name: k for k, name in enumerate(PARTS)}), kind="stable")


def first_ones(told: Iterable[str], most: int = MOST_TOLD) -> str:
    """The first of several as a list, with how many more there are."""
    words = list(told)
    rest = [both(fi=("{n} muu", "{n} muuta"), en=("{n} other", "{n} others")).format(n=len(words) - most + 1)] if len(words) > most else []
    return joined([*words[: most - 1], *rest] if rest else words)


# What the page begins with


def start(case: AccountPlan) -> Start:
    """How the account is doing, what to do next, what to put right, what to fill in."""
    if not case.account:
        return Start(no_accounts(), "")
    # What the headline speaks of comes first.
    told = (_put_right(case), _next(case), _fill_in(case)) if len(case.contradictions) else (_next(case), _put_right(case), _fill_in(case))
    actions = [action for action in told if action is not None]
    made_up = "" if not case.own or case.is_lecture else both(fi="Esimerkki on keksitty. ", en="This example is made up. ").said()
    then = _then(case)
    return Start(made_up + " ".join(filter(None, [state(case), then])), actions[0].code if actions else "", actions, _caveat(case))


def state(case: AccountPlan) -> str:
    """How the account is doing, in one sentence: nothing of the plan."""
    ours, theirs, moved = case.strength("us"), case.strength("customer"), case.change("customer")
    words = {"account": case.here, "share": percent(case.share), "bought": money(case.bought), "ours": number(ours, 1), "theirs": number(theirs, 1)}
    buys = (
        both(fi="{account} ostaa meiltä {share} tarpeestaan", en="{account} buys {share} of its needs from us") if pd.notna(case.share)
        else both(fi="{account} osti meiltä {bought} vuodessa", en="{account} bought {bought} of us in a year") if pd.notna(case.bought)
        else both(fi="{account}: ostoja ei ole kirjattu", en="{account}: purchases have not been entered"))  # fmt: skip
    rates = (
        both(fi=" ja antaa suhteesta arvosanan {theirs}/5", en=" and rates the relationship {theirs} out of 5") if pd.notna(theirs)
        else both(fi="; omaa arviota suhteesta asiakkaalta ei ole kysytty", en="; its own view of the relationship has not been asked"))
    fell = (
        both(fi=" (laskua {n})", en=" (down by {n})") if moved < -0.05 else both(fi=" (nousua {n})", en=" (up by {n})") if moved > 0.05 else both(fi="", en=""))
    said = buys.format(**words) + rates.format(**words) + (fell.format(n=number(abs(moved), 1)) if pd.notna(theirs) else "")
    if pd.notna(theirs) and pd.notna(ours):
        said += both(fi="; oma arviomme on {ours}", en="; we say {ours}").format(**words)
    return f"{said}."


def _then(case: AccountPlan) -> str:
    """The one thing to do first."""
    if not case.is_planned:
        return both(fi="Suunnitelmaa ei ole: kirjatkaa ensin suunta, kolme tavoitetta ja ensimmäiset toimenpiteet.", en="There is no plan: enter the direction, three goals and the first actions.").said()
    old = both(fi="Suunnitelma on päivitetty {ago}: käykää se läpi.", en="The plan was updated {ago}: go through it.").format(ago=ago(case)) if case.age > account_plan.OLD else ""
    wrong = clashes(case)
    clash = both(fi=("Korjatkaa ensin suunnitelman ristiriita: {what}.", "Suunnitelmassa on {n} ristiriitaa: korjatkaa ne ensin."), en=("First put right a contradiction in the plan: {what}.", "The plan has {n} contradictions: put them right first.")).format(
        n=len(wrong), what=_clash(case, records(wrong)[0])) if len(wrong) else ""
    if old or clash:
        return " ".join(filter(None, [old, clash]))
    if len(case.ahead):
        return both(fi="Seuraavaksi: {what}", en="Next: {what}").format(what=told_action(case, case.ahead.index[0]))
    if len(case.missing):
        return both(fi=("Suunnitelmasta puuttuu {n} kohta, ensin {what}.", "Suunnitelmasta puuttuu {n} kohtaa, ensin {what}."), en=("The plan lacks {n} thing, first {what}.", "The plan lacks {n} things, first {what}.")).format(
            n=len(case.missing), what=gaps(case)["what"].iloc[0])
    return both(fi="Suunnitelmassa ei ole puutteita eikä ristiriitoja.", en="The plan lacks nothing, and nothing in it contradicts itself.").said()


def ago(case: AccountPlan) -> str:
    """How long ago the plan was updated, in words."""
    return both(fi=("{n} päivä sitten", "{n} päivää sitten"), en=("{n} day ago", "{n} days ago")).format(n=int(case.age))


def told_action(case: AccountPlan, place: Any) -> str:
    """An action as one line: what, to whom, by whom and when."""
    row = records(case.actions.loc[[place]])[0]
    parts = [
        str(row["owner"]) and case.said(row["owner"], 40), str(row["person"]) and case.within(case.person_label(str(row["person"]))).removeprefix("the "),
        "" if pd.isna(row["due"]) else date(row["due"]),
    ]  # fmt: skip
    return f"{case.said(row['what'], 120)} ({', '.join(filter(None, parts))})." if any(parts) else f"{case.said(row['what'], 120)}."


def _next(case: AccountPlan) -> Action | None:
    if case.ahead.empty:
        return None
    told = [told_action(case, place).rstrip(".") for place in case.ahead.index[:MOST_NEXT]]
    late = both(fi=("{n} toimenpiteen päivä on jo mennyt.", "{n} toimenpiteen päivä on jo mennyt."), en=("The day of {n} action has gone already.", "The day of {n} actions has gone already.")).format(n=len(case.overdue)) if len(case.overdue) else ""
    rests = both(fi="Vasta asiakkaan vastaus kertoo, auttoiko toimenpide.", en="Only the customer's answer tells whether an action helped.").said()
    return Action("next_actions", both(fi="Tehkää seuraavaksi: {told}.", en="Do next: {told}.").format(told="; ".join(told)), " ".join(filter(None, [late, rests])), sheet=actions_sheet(), who=case.book.named([case.account]))


def _put_right(case: AccountPlan) -> Action | None:
    wrong = clashes(case)
    if wrong.empty:
        return None
    told = [_clash(case, row) for row in records(wrong)]
    return Action(
        "put_right", both(fi=("Korjatkaa ristiriita: {told}.", "Korjatkaa {n} ristiriitaa: {told}."), en=("Put right the contradiction: {told}.", "Put right {n} contradictions: {told}.")).format(
            n=len(told), told="; ".join([*told[:MOST_TOLD], *_more(len(told))])),
        both(fi="Raportti ei tiedä, kumpi on oikein: asiasta vastaava tietää.", en="The report does not know which of the two is right: the owner does.").said(), sheet=contradictions_sheet(), who=case.book.named([case.account]))


def _clash(case: AccountPlan, row: Mapping[str, Any]) -> str:
    """A contradiction as a part of a sentence."""
    return f"{case.said(row['where'], 50)}: {row['what']}" if row["where"] else str(row["what"])


def _more(n: int) -> list[str]:
    """How many are not told, of which the first ones are."""
    return [both(fi=("{n} muu", "{n} muuta"), en=("{n} other", "{n} others")).format(n=n - MOST_TOLD)] if n > MOST_TOLD else []


def _fill_in(case: AccountPlan) -> Action | None:
    found = gaps(case)
    if found.empty:
        return None
    told = [f"{row['what']} ({number(row['n'])})" if row["n"] > 1 else str(row["what"]) for row in records(found)]
    return Action(
        "fill_in", both(fi="Täydentäkää suunnitelmaa: {told}.", en="Fill in the plan: {told}.").format(told=first_ones(told, 6)),
        both(fi="Toimenpidettä, jolla ei ole tekijää tai päivää, ei tehdä, eikä tavoitteen toteutumista näe ilman mittaria.", en="An action without an owner or a day is not done, and without a measure nobody sees whether a goal was reached.").said(),
        sheet=missing_sheet(), who=case.book.named([case.account]))


def _caveat(case: AccountPlan) -> str:
    return both(
        fi="Täyttöaste kertoo, paljonko on kirjoitettu, ei sitä, onko suunnitelma hyvä tai suhde kunnossa. Ihmisistä kirjattu on teidän käsityksenne, ja heillä on oikeus nähdä se: älkää antako sivua eteenpäin.",
        en="How much is filled in tells how much has been written, not whether the plan is good or the relationship sound. What is written of people is your own view, and they have the right to see it: do not pass this page on.").said()


# Key figures


def figures(case: AccountPlan) -> KeyFigures:
    """Key figures: share of purchases, the customer's own rating, the last contact with who decides, and how full the plan is."""
    return key_figures([_share(case), _rating(case), _decider(case), _full(case)])


def _share(case: AccountPlan) -> KeyFigure:
    label = both(fi="Osuutemme asiakkaan ostoista", en="Our share of its purchases").said()
    if pd.isna(case.share):
        return KeyFigure("share", label, None, "–", both(fi="Asiakkaan kokonaisostoja tai ostoja meiltä ei ole kirjattu välilehdelle Asiakkaat.", en="What the account buys in all, or of us, is not on the sheet Accounts.").said())
    basis = str(case.book.accounts.loc[[case.account], "basis"].iloc[0])
    more = both(fi=" Lisää voidaan saada enintään {gap} vuodessa.", en=" At most {gap} more can be had in a year.").format(gap=money(case.gap)) if pd.notna(case.gap) else ""
    return KeyFigure("share", label, case.share, percent(case.share), both(
        fi="Ostot meiltä {bought} vuodessa, kaikilta noin {wallet} ({low}–{high}; arvion peruste: {basis}).", en="Buys {bought} a year of us, about {wallet} in all ({low}–{high}; basis of the estimate: {basis}).").format(
        bought=money(case.bought), wallet=money(case.fact("wallet_likely")), low=number(case.fact("wallet_low")), high=money(case.fact("wallet_high")),
        basis=choice_names("accounts", "basis")[basis].lower()) + more)


def _rating(case: AccountPlan) -> KeyFigure:
    label, theirs, ours, moved = both(fi="Asiakkaan arvio suhteesta, 1–5", en="The customer's rating, 1–5").said(), case.strength("customer"), case.strength("us"), case.change("customer")
    we = both(fi="Oma arviomme: {n}.", en="Our own rating: {n}.").format(n=number(ours, 1)) if pd.notna(ours) else ""
    if pd.isna(theirs):
        return KeyFigure("customer_rating", label, None, "–", " ".join(filter(None, [both(fi="Asiakkaan omaa arviota ei ole.", en="The customer has not been asked.").said(), we])))
    change = both(fi="Muutos edellisestä: {n}.", en="Change from the last time: {n}.").format(n=("+" if moved > 0 else "") + number(moved, 1)) if pd.notna(moved) else ""
    return KeyFigure("customer_rating", label, theirs, number(theirs, 1), " ".join(filter(None, [we, change])))


def _decider(case: AccountPlan) -> KeyFigure:
    label = both(fi="Päiviä viime yhteydestä päättäjään tai hyväksyjään", en="Days since contact with a decider or approver").said()
    if case.deciding.empty:
        return KeyFigure("days_since_decider", label, None, "–", both(fi="Kenestäkään ei tiedetä, että hän päättää tai hyväksyy.", en="Nobody is known to decide or approve.").said())
    days = case.deciding["days"]
    if not case.knows_days:
        return KeyFigure("days_since_decider", label, None, "–", both(fi="Ei ole kirjattu, milloin heihin on oltu yhteydessä: {names}.", en="It has not been entered when they were contacted: {names}.").format(
            names=joined([case.within(case.who(place)) for place in days.index])))
    told = joined([f"{case.within(case.who(place))} ({last_contact(row)})" for place, row in zip(days.index, records(case.deciding), strict=True)])
    nearest = float(days.min())
    shown = ("–" if case.deciding["undated"].any() else both(fi="ei koskaan", en="never").said()) if pd.isna(nearest) else number(nearest)
    return KeyFigure("days_since_decider", label, None if pd.isna(nearest) else nearest, shown, both(fi="Päättäjät ja hyväksyjät: {told}.", en="Deciders and approvers: {told}.").format(told=told))


def since(days: float) -> str:
    """How many days ago, in words; never, where it is not known."""
    return both(fi="ei koskaan", en="never").said() if pd.isna(days) else both(fi=("{n} päivä sitten", "{n} päivää sitten"), en=("{n} day ago", "{n} days ago")).format(n=int(days))


def last_contact(person: Mapping[str, Any]) -> str:
    """When a person was last contacted, in words."""
    return both(fi="päivää ei ole kirjattu", en="day not entered").said() if person["undated"] else since(person["days"])


def _full(case: AccountPlan) -> KeyFigure:
    label, told, asked = both(fi="Suunnitelmasta täytetty", en="Filled in of the plan").said(), int(case.filled["told"].sum()), int(case.filled["asked"].sum())
    if not case.account:
        return KeyFigure("filled_in", label, None, "–", no_accounts())
    updated = (
        both(fi="Päivitetty {day}, {ago}.", en="Updated on {day}, {ago}.").format(day=date(case.basis["updated_on"]), ago=ago(case)) if pd.notna(case.age)
        else both(fi="Päivityspäivää ei ole kirjattu.", en="The day of the update has not been entered.").said())
    return KeyFigure("filled_in", label, told, f"{number(told)}/{number(asked)}", both(
        fi="{updated} Ristiriitoja: {n}. Täyttöaste ei ole arvosana.", en="{updated} Contradictions: {n}. This is not a grade.").format(updated=updated, n=number(len(case.contradictions))))
