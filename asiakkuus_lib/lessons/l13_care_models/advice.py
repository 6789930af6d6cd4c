"""How the account is doing, what to do next, and what to put right in the plan: what the report begins with."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from asiakkuus_lib import account_plan, buying_centre
from asiakkuus_lib.account_plan import PARTS
from asiakkuus_lib.lessons.common.account_book import choice_names, form
from asiakkuus_lib.lessons.common.names import joined
from asiakkuus_lib.lessons.common.reservations import conditions
from asiakkuus_lib.lessons.l13_care_models.case import AccountPlan, records
from asiakkuus_lib.locale import Both, both, language
from asiakkuus_lib.reading import course_data
from asiakkuus_lib.report import Action, KeyFigure, Start, key_figures
from asiakkuus_lib.report.hand_over import KeyFigures
from asiakkuus_lib.show import date, money, number, percent

# How many of each are named where a sentence tells them.
MOST_TOLD, MOST_NEXT, MOST_LACKING = 3, 3, 5

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
    ("people", "lead"): both(fi="asiakkuuden vastuuhenkilö", en="who is responsible for the account"), ("people", "none"): both(fi="asiakkaan ihmiset", en="the people of the account"), ("people", "role"): both(fi="tieto, kenellä on rooli", en="who holds the role"),
    ("people", "counterpart"): both(fi="vastinpari meillä", en="our counterpart"),
    ("actions", "none"): both(fi="toimenpiteet", en="actions"), ("actions", "person"): both(fi="kenelle toimenpide on", en="whom the action is aimed at"),
    ("actions", "owner"): both(fi="toimenpiteen vastuuhenkilö", en="the owner of an action"), ("actions", "due"): both(fi="toimenpiteen päivä", en="the day of an action"),
    ("actions", "certainty"): both(fi="toimenpide, joka parantaa varmuutta", en="an action that raises the certainty"),
    ("resources_risks", "means"): both(fi="varattu aika tai raha", en="time or money set aside"), ("resources_risks", "no_risks"): both(fi="riskit", en="the risks"),
    ("resources_risks", "answer"): both(fi="mitä riskille tehdään", en="what is done about a risk"), ("resources_risks", "owner"): both(fi="riskin vastuuhenkilö", en="the owner of a risk"),
}  # fmt: skip

# The contradictions that cost the most come first; that a day has passed is the least of them.
GRAVEST = (
    "after_leaving", "too_high", "below_now", "opposed", "left", "stranger", "other_goal", "after_goal", "no_hours", "shared", "no_change", "review_first", "updated_later", "met_later",
    "contacts", "older_than_plan", "late", "passed", "review_passed",
)  # fmt: skip


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


# Why a target of each kind is above all that can be had.
TOO_HIGH: Mapping[str, Both] = {
    "sales": both(fi="tavoite on {target}, mutta suurimmankin arvion mukaan ({high}, {limit}) voidaan saada {most}", en="the target is {target}, but even by the largest estimate ({high}, {limit}) no more than {most} can be had"),
    "share": both(fi="tavoite on {target}, mutta asiakas ostaa yhdeltä toimittajalta enintään {most}", en="the target is {target}, but the account buys at most {most} from one supplier"),
    "strength": both(fi="tavoite on {target}, mutta enintään voidaan saada {most}", en="the target is {target}, but {most} is the most that can be had"),
}  # fmt: skip


def limit(case: AccountPlan) -> str:
    """How large a part the account buys of one supplier at the most, within a sentence; that it is not entered where it is not."""
    if not case.is_entered("most_to_one"):
        return both(fi="yhden toimittajan enimmäisosuutta ei ole kirjattu", en="the limit for one supplier has not been entered").said()
    return both(fi="yhdeltä toimittajalta enintään {most}", en="at most {most} from one supplier").format(most=percent(case.fact("most_to_one")))


def basis_of_wallet(case: AccountPlan) -> str:
    """What the estimate of the wallet rests on; an empty cell is no guess."""
    if not case.is_entered("basis"):
        return both(fi="arvion perustetta ei ole kirjattu", en="basis not entered").said()
    basis = str(case.book.accounts.at[case.account, "basis"])
    return both(fi="arvion peruste: {basis}", en="basis of the estimate: {basis}").format(basis=choice_names("accounts", "basis")[basis].lower())


def wallet_range(case: AccountPlan) -> str:
    """The least and the largest estimate of the wallet."""
    low, high = (case.fact(name) for name in ("wallet_low", "wallet_high"))
    return both(fi="{low}–{high} €", en="€{low}–€{high}").format(low=number(low), high=number(high))


def _ceiling(case: AccountPlan) -> dict[str, str]:
    return {"high": money(case.fact("wallet_high")), "limit": limit(case)}


def fact_against(case: AccountPlan, row: Mapping[str, Any], brief: bool = False) -> str:
    """What does not fit the facts of the account, in words; in brief, without what makes it so."""
    code = str(row["code"])
    group = str(case.basis.get("care_group", ""))
    if code == "not_verified":
        return both(fi="välilehdellä {sheet} sanotaan ”{criterion}: ei”, vaikka asiakkaalle on suunnitelma", en="the sheet {sheet} says “{criterion}: no”, though the account has a plan").format(
            sheet=form().sheet_names()["accounts"], criterion=form().sheet("accounts").column(str(row["subject"])).names[language()])
    if code == "decider_unmet":
        said = both(fi="{who} päättää, mutta häneen ei ole oltu yhteydessä koskaan", en="{who} decides, but has never been contacted").format(who=case.within(case.person_label(str(row["subject"]))))
        promised = course_data("care_models_hannus").set_index("group")[f"meetings_{language()}"].to_dict().get(group, "") if group in account_plan.MANAGED else ""
        return said if brief or not promised or pd.isna(promised) else said + both(fi=" (hoitomalliin kuuluu: {promised})", en=" (the care model promises: {promised})").format(promised=promised)
    if code == "no_means":
        return both(fi="ryhmä on {group}, mutta aikaa tai rahaa ei ole varattu", en="the group is {group}, but no time or money is set aside").format(group=choice_names("plans", "care_group")[group].lower())
    goal = records(case.plan.goals.loc[[row["row"]]])[0]
    kind = str(goal["kind"])
    if code == "all_of_it":
        return both(fi="tavoite {target} on kaikki, mitä asiakas ostaa yhdeltä toimittajalta", en="the target, {target}, is all that the account buys from one supplier").format(target=level(case, kind, goal["target"]))
    less = goal["now"] - case.plan.known[kind]
    by = both(fi="{n} prosenttiyksikköä", en="{n} percentage points").format(n=number(100 * less)) if kind == "share" else level(case, kind, round(less, 1) if kind == "strength" else less)
    return {
        "sales": both(fi="ostot ovat {by} alle lähtötason: tavoite etääntyy", en="purchases are {by} below the starting level: the goal is moving away"),
        "share": both(fi="osuus on {by} alle lähtötason: tavoite etääntyy", en="the share is {by} below the starting level: the goal is moving away"),
    }.get(kind, both(fi="asiakkaan arvio on {by} alle lähtötason: tavoite etääntyy", en="the customer's rating is {by} below the starting level: the goal is moving away")).format(by=by)


def facts_against(case: AccountPlan) -> pd.DataFrame:
    """What does not fit the facts of the account, the gravest first: `part`, `what`, `where`, as from `clashes`."""
    rows = [(str(row["part"]), fact_against(case, row), subject(case, row) if row["part"] == "goals" else "") for row in records(case.against_facts)]
    return pd.DataFrame(rows, columns=["part", "what", "where"])


def capital(words: str) -> str:
    """Words at the beginning of a sentence."""
    return words[:1].upper() + words[1:]


def explained(case: AccountPlan, row: Mapping[str, Any]) -> str:
    """A contradiction in words, with the two things that do not go together."""
    code, part, day = str(row["code"]), str(row["part"]), case.reference
    if part == "assumptions":
        words = {name: date(case.basis[name]) for name in ("updated_on", "next_review") if pd.notna(case.basis[name])}
        return {
            "updated_later": both(fi="päivityspäiväksi on kirjattu {updated_on}, vaikka tänään on {day}", en="updated on {updated_on}, though today is {day}"),
            "review_first": both(fi="seuraava tarkistus {next_review} on ennen päivitystä {updated_on}", en="the next review, {next_review}, is before the update, {updated_on}"),
            "review_passed": both(fi="tarkistuspäivä {next_review} on mennyt", en="the day of the review, {next_review}, has passed"),
        }[code].format(day=date(day), **{"updated_on": "", "next_review": "", **words})
    if part == "goals":
        goal = records(case.plan.goals.loc[[row["row"]]])[0]
        kind = str(goal["kind"])
        words = {name: level(case, kind, value) for name, value in {
            "target": goal["target"], "now": goal["now"], "known": case.plan.known.get(kind, float("nan")), "most": case.plan.most.get(kind, float("nan"))}.items()}
        words["due"] = "" if pd.isna(goal["due"]) else date(goal["due"])
        return {
            "too_high": TOO_HIGH.get(kind, TOO_HIGH["strength"]),
            "below_now": both(fi="tavoite on {target}, mutta nyt ollaan jo tasolla {known}", en="the target is {target}, but {known} has been reached already"),
            "no_change": both(fi="tavoite on sama kuin lähtötaso: {now}", en="the target is the starting level: {now}"),
            "passed": both(fi="tavoitteen päivä {due} on mennyt", en="the day of the goal, {due}, has passed"),
            "shared": both(fi="vastuuta ei ole annettu yhdelle ihmiselle", en="the owner is not one person"),
        }[code].format(**words, **_ceiling(case))
    if part == "people":
        one = records(case.people.loc[[row["row"]]])[0]
        stance = choice_names("people", "stance").get(str(one["stance"]), "").lower()
        return {
            "met_later": both(fi="viimeksi yhteydessä {met}, vaikka tänään on {today}", en="last in touch on {met}, but today is {today}"),
            "left": both(fi="lähti {day}, mutta on yhä suunnitelmassa", en="left on {day}, and is still in the plan"),
            "opposed": both(fi="voi sanoa kyllä, suhtautuminen: {stance}; häneen ei kohdistu yhtään toimenpidettä", en="can say yes, stance: {stance}; no action is aimed at this person"),
            "contacts": both(fi="vuoden yhteydenottoja on {n}, mutta viimeisestä on yli vuosi", en="contacts in the year: {n}, but the last one was over a year ago"),
        }[code].format(met="" if pd.isna(one["last_met"]) else date(one["last_met"]), today=date(day), day="" if pd.isna(one["leaves_on"]) else date(one["leaves_on"]), stance=stance, n=number(one["contacts"]))
    if part == "actions":
        return _explained_action(case, code, row["row"])
    return {
        "no_hours": both(fi="toimenpiteitä on {n}, mutta aikaa on varattu 0 tuntia", en="actions: {n}, but no hours are set aside for them"),
        "shared": both(fi="vastuuta ei ole annettu yhdelle ihmiselle", en="the owner is not one person"),
    }[code].format(n=number(len(case.actions)))


def _explained_action(case: AccountPlan, code: str, place: Any) -> str:
    action = records(case.actions.loc[[place]])[0]
    leaves = case.people.set_index("person")["leaves_on"].to_dict().get(action["person"], pd.NaT)
    ends = case.plan.goals.set_index("goal")["due"].to_dict().get(action["goal"], pd.NaT)
    days = {"due": action["due"], "leaves": leaves, "ends": ends, "updated": case.basis.get("updated_on", pd.NaT)}
    words = {name: "" if pd.isna(day) else date(day) for name, day in days.items()}
    words["ago"] = since((case.reference - action["due"]).days) if pd.notna(action["due"]) else ""
    return {
        "late": both(fi="määräpäivä {due} on mennyt ({ago}): joko tehty tai myöhässä", en="the due date, {due}, has passed ({ago}): either done or late"),
        "older_than_plan": both(fi="määräpäivä {due} oli mennyt jo, kun suunnitelma päivitettiin {updated}: joko tehty tai myöhässä", en="the due date, {due}, had passed already when the plan was updated on {updated}: either done or late"),
        "after_leaving": both(fi="toimenpiteen määräpäivä on {due}, mutta {who} lähtee jo {leaves}", en="an action is due on {due}, but {who} leaves on {leaves}"),
        "stranger": both(fi="{who} puuttuu asiakkaan ihmisten luettelosta", en="{who} is not among the people of the account"),
        "shared": both(fi="vastuuta ei ole annettu yhdelle ihmiselle: {owner}", en="the owner is not one person: {owner}"),
        "other_goal": both(fi="tavoitetta ”{goal}” ei ole suunnitelmassa", en="the plan has no goal “{goal}”"),
        "after_goal": both(fi="määräpäivä {due} on tavoitteen päivän {ends} jälkeen", en="the due date, {due}, is after the day of its goal, {ends}"),
    }[code].format(who=case.within(case.person_label(str(action["person"]))), owner=str(action["owner"]), goal=str(action["goal"]), **words)


def gaps(case: AccountPlan) -> pd.DataFrame:
    """What is missing, told by part and kind: `part`, `what`, `where`, `n`."""
    rows = [
        (part, MISSING[part, str(code)], _where(case, part, own), len(own))
        for part in PARTS for code, own in case.missing[case.missing["part"] == part].groupby("code", sort=False)
    ]  # fmt: skip
    # A plan for which nobody is responsible lacks that first.
    rows.sort(key=lambda row: row[1] is not MISSING["people", "lead"])
    return pd.DataFrame([(part, what.said(), where, n) for part, what, where, n in rows], columns=["part", "what", "where", "n"])


def _where(case: AccountPlan, part: str, own: pd.DataFrame) -> str:
    """About what it is; that it is all of the actions, where it is."""
    if part == "actions" and len(own) == len(case.actions) > 1 and own["code"].iloc[0] in buying_centre.NEEDED:
        return both(fi="kaikki {n} toimenpidettä", en="all {n} actions").format(n=number(len(own)))
    return "; ".join(filter(None, (subject(case, row) for row in records(own))))


def clashes(case: AccountPlan) -> pd.DataFrame:
    """What contradicts itself, the gravest first: `part`, `what`, `where`, `code`."""
    found = case.contradictions.sort_values("code", key=lambda codes: codes.map(GRAVEST.index), kind="stable")
    rows = [(str(row["part"]), explained(case, row), subject(case, row), str(row["code"])) for row in records(found)]
    return pd.DataFrame(rows, columns=["part", "what", "where", "code"])


def compared() -> str:
    """What is compared with what, and what is not."""
    return both(
        fi="Verrattu: päivät keskenään ja tähän päivään, tavoitteet enimmäismäärään ja nykytasoon, toimenpiteet ihmisiin ja tavoitteisiin sekä hoitomalli yhteydenottoihin ja voimavaroihin. Ei verrattu: riittävätkö toimenpiteet, onko asiakas kannattava, pitäisikö sen olla avainasiakas.",
        en="Compared: dates with one another and with today, targets with the ceiling and the present level, actions with people and goals, and the care model with contacts and resources. Not compared: whether the actions are enough, whether the account is profitable, whether it should be a key account.").said()


# What the page begins with


def start(case: AccountPlan) -> Start:
    """How the account is doing, what to do next, what to put right, what to fill in."""
    if not case.account:
        return Start(no_accounts(), "")
    # What the headline speaks of comes first.
    told = (_put_right(case), _next(case), _fill_in(case)) if len(case.contradictions) or len(case.against_facts) else (_next(case), _put_right(case), _fill_in(case))
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
        else both(fi="{account} toi meille myyntiä {bought} vuodessa", en="{account} bought {bought} from us in a year") if pd.notna(case.bought)
        else both(fi="{account}: ostoja ei ole kirjattu", en="{account}: purchases have not been entered"))  # fmt: skip
    rates = (
        both(fi=" ja antaa suhteesta arvosanan {theirs} asteikolla 1–5", en=" and rates the relationship {theirs} out of 5") if pd.notna(theirs)
        else both(fi="; asiakkaan omaa arviota suhteesta ei ole kysytty", en="; its own view of the relationship has not been asked for"))
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
    wrong = clashes(case)
    first = (
        both(fi=("Tarkistakaa ensin: {what}.", "{n} toimenpiteen määräpäivä on mennyt: tarkistakaa ensin, mitkä niistä on tehty ja mitkä ovat myöhässä."),
             en=("First check this: {what}.", "The due dates of {n} actions have passed: first check which are done and which are late.")) if _only_late(case)
        else both(fi=("Korjatkaa ensin suunnitelman ristiriita: {what}.", "Suunnitelmassa on {n} ristiriitaa: korjatkaa ne ensin."), en=("First put right a contradiction in the plan: {what}.", "The plan has {n} contradictions: put them right first.")))
    clash = first.format(
        n=len(wrong), what=_clash(case, records(wrong)[0])) if len(wrong) else ""
    # Beside a contradiction only what would make the whole plan idle.
    fact = _settle(case) if clash else f"{capital(fact_against(case, records(case.against_facts)[0], brief=True))}." if len(case.against_facts) else ""
    old = (
        "" if not case.age > account_plan.OLD
        else both(fi="Suunnitelma on päivitetty {ago}.", en="The plan was updated {ago}.").format(ago=ago(case)) if clash or fact
        else both(fi="Suunnitelma on päivitetty {ago}: käykää se läpi.", en="The plan was updated {ago}: go through it.").format(ago=ago(case)))
    if old or clash or fact:
        return " ".join(filter(None, [old, clash, fact]))
    if len(case.ahead):
        return both(fi="Seuraavaksi: {what}", en="Next: {what}").format(what=told_action(case, case.ahead.index[0]))
    if no := _bare(case):
        return both(fi=("Toimenpiteitä on {n}, mutta {no}.", "Toimenpiteitä on {n}, mutta {no}."), en=("There is {n} action, but {no}.", "There are {n} actions, but {no}.")).format(n=len(case.actions), no=no) + both(
            fi=(" {n} kohta puuttuu.", " {n} kohtaa puuttuu."), en=(" {n} thing is missing.", " {n} things are missing.")).format(n=len(case.missing))
    if len(case.missing):
        return both(fi=("Suunnitelmasta puuttuu {n} kohta, ensin {what}.", "Suunnitelmasta puuttuu {n} kohtaa, ensin {what}."), en=("The plan lacks {n} thing, first {what}.", "The plan lacks {n} things, first {what}.")).format(
            n=len(case.missing), what=gaps(case)["what"].iloc[0])
    return both(fi="Suunnitelmassa ei ole puutteita eikä ristiriitoja.", en="The plan lacks nothing, and nothing in it contradicts itself.").said()


def _only_late(case: AccountPlan) -> bool:
    """Whether nothing else contradicts itself than that the day of an action has passed."""
    return bool(case.contradictions["code"].isin(["late", "older_than_plan"]).all())


def _bare(case: AccountPlan) -> str:
    """What the actions of a plan lack altogether: goals, days, somebody responsible; "" where they lack none of them."""
    if case.actions.empty:
        return ""
    lacks = {
        both(fi="tavoitetta", en="no goal"): case.plan.goals.empty, both(fi="yhtään määräpäivää", en="no day for any action"): case.actions["due"].isna().all(),
        both(fi="asiakkuuden vastuuhenkilöä", en="nobody responsible for the account"): not case.lead,
    }  # fmt: skip
    told = [what.said() for what, true in lacks.items() if true]
    last = told[-1] if told else ""
    before = ", ".join(told[:-1])
    return "" if not told else both(fi="ei {before} eikä {last}", en="{before} and {last}").format(before=before, last=last) if before else both(fi="ei {last}", en="{last}").format(last=last)


def ago(case: AccountPlan) -> str:
    """How long ago the plan was updated, in words."""
    return both(fi=("{n} päivä sitten", "{n} päivää sitten"), en=("{n} day ago", "{n} days ago")).format(n=int(case.age))


def told_action(case: AccountPlan, place: Any) -> str:
    """An action as one line: what, who of us does it, with whom, by when, and what is wrong with it."""
    row = records(case.actions.loc[[place]])[0]
    parts = [
        str(row["owner"]) and case.said(row["owner"], 40),
        str(row["person"]) and both(fi="asiakkaalta {who}", en="with {who}").format(who=case.within(case.person_label(str(row["person"])))),
        "" if pd.isna(row["due"]) else both(fi="{day} mennessä", en="by {day}").format(day=date(row["due"])),
    ]  # fmt: skip
    wrong = case.contradictions[(case.contradictions["part"] == "actions") & (case.contradictions["row"] == place)]
    faults = "".join(f"; {_fault(case, str(code), place)}" for code in wrong["code"])
    what = both(fi="”{what}”", en="“{what}”").format(what=case.said(row["what"], 120))
    return f"{what} ({', '.join(filter(None, parts))}{faults})." if any(parts) else f"{what}."


def due_day(case: AccountPlan, day: Any) -> str:
    """The day of an action, and that the action may be late where the day has passed; "" where there is none."""
    if pd.isna(day):
        return ""
    return both(fi="{day} (myöhässä?)", en="{day} (late?)").format(day=date(day)) if day < case.reference else date(day)


def done_or_late(case: AccountPlan) -> str:
    """That actions whose day has passed are either done or late, those the longest ago first, as sentences; "" where there are none."""
    late = case.overdue
    if late.empty:
        return ""
    told = [both(fi="”{what}” ({ago})", en="“{what}” ({ago})").format(what=case.said(row["what"], 50), ago=since((case.reference - row["due"]).days)) for row in records(late[:MOST_TOLD])]
    return both(
        fi=("{n} toimenpiteen määräpäivä on mennyt. Työkirja ei kerro, onko se tehty vai myöhässä, joten tarkistakaa: {told}.",
            "{n} toimenpiteen määräpäivä on mennyt. Työkirja ei kerro, mitkä niistä on tehty ja mitkä ovat myöhässä, joten tarkistakaa vanhimmasta alkaen: {told}."),
        en=("The day of {n} action has passed. The workbook does not tell whether it is done or late, so check: {told}.",
            "The day of {n} actions has passed. The workbook does not tell which are done and which are late, so check, the oldest first: {told}.")).format(
        n=len(late), told="; ".join([*told, *_more(len(late))]))


def _fault(case: AccountPlan, code: str, place: Any) -> str:
    """What is wrong with an action, beside its day and its person."""
    if code != "after_leaving":
        return _explained_action(case, code, place)
    leaves = case.people.set_index("person")["leaves_on"].to_dict()[case.actions["person"].loc[place]]
    return both(fi="liian myöhään, lähtee jo {leaves}", en="too late, leaves on {leaves}").format(leaves=date(leaves))


def _settle(case: AccountPlan) -> str:
    """Which verifying criterion is to be settled before the plan is carried out, as a sentence; "" where all are met."""
    return conditions(case.book, [case.account], case.name, ratings=False)


def _next(case: AccountPlan) -> Action | None:
    if case.ahead.empty:
        return None
    told = [told_action(case, place).rstrip(".") for place in case.ahead.index[:MOST_NEXT]]
    late = both(fi=("{n} toimenpiteen määräpäivä on jo mennyt: tarkistakaa, onko se tehty vai myöhässä.", "{n} toimenpiteen määräpäivä on jo mennyt: tarkistakaa, mitkä niistä on tehty ja mitkä ovat myöhässä."),
                en=("The day of {n} action has passed already: check whether it is done or late.", "The day of {n} actions has passed already: check which are done and which are late.")).format(n=len(case.overdue)) if len(case.overdue) else ""
    rests = both(fi="Vasta asiakkaan vastaus kertoo, auttoiko toimenpide.", en="Only the customer's answer tells whether an action helped.").said()
    return Action("next_actions", " ".join(filter(None, [
        _settle(case), both(fi="Tehkää seuraavaksi: {told}.", en="Do next: {told}.").format(told="; ".join(told))])), " ".join(filter(None, [late, rests])), sheet=actions_sheet(), who=case.book.named([case.account]))


def _put_right(case: AccountPlan) -> Action | None:
    wrong, facts = clashes(case), [_clash(case, row) for row in records(facts_against(case))]
    against = "; ".join([*facts[:MOST_TOLD], *_more(len(facts))])
    sheet, who = contradictions_sheet(), case.book.named([case.account])
    if wrong.empty:
        return Action("put_right", both(fi="Ratkaiskaa ensin: {told}.", en="Settle first: {told}.").format(told=against), both(
            fi="Näin suunnitelma ei sovi siihen, mitä asiakkaasta tiedetään.", en="As it is, the plan does not fit what is known of the account.").said(), sheet=sheet, who=who) if facts else None
    told = [_clash(case, row) for row in records(wrong)]
    what = (
        both(fi=("Tarkistakaa: {told}.", "Tarkistakaa {n} toimenpidettä: {told}."), en=("Check this: {told}.", "Check {n} actions: {told}.")) if _only_late(case)
        else both(fi=("Korjatkaa ristiriita: {told}.", "Korjatkaa {n} kohtaa: {told}."), en=("Put right the contradiction: {told}.", "Put right {n} things: {told}.")))
    return Action(
        "put_right", what.format(
            n=len(told), told="; ".join([*told[:MOST_TOLD], *_more(len(told))])),
        both(fi="Asiakkaan tietoihin ei sovi: {against}.", en="What does not fit the facts of the account: {against}.").format(against=against) if facts
        else both(fi="Raportti ei tiedä, kumpi on oikein: asiasta vastaava tietää.", en="The report does not know which of the two is right: the owner does.").said(), sheet=sheet, who=who)


def _clash(case: AccountPlan, row: Mapping[str, Any]) -> str:
    """A contradiction as a part of a sentence; the person and the day tell an action, whose words are long."""
    return f"{case.said(row['where'], 50)}: {row['what']}" if row["where"] and row.get("code") != "after_leaving" else str(row["what"])


def _more(n: int) -> list[str]:
    """How many are not told, of which the first ones are."""
    return [both(fi=("{n} muu", "{n} muuta"), en=("{n} other", "{n} others")).format(n=n - MOST_TOLD)] if n > MOST_TOLD else []


def _fill_in(case: AccountPlan) -> Action | None:
    found = gaps(case)
    if found.empty:
        return None
    told = [f"{row['what']} ({number(row['n'])})" if row["n"] > 1 else str(row["what"]) for row in records(found)]
    # What is named and what is not add up to all that is missing.
    rest = int(found["n"].iloc[MOST_LACKING:].sum())
    others = [both(fi=("{n} muu", "{n} muuta"), en=("{n} other", "{n} others")).format(n=rest)] if rest else []
    return Action(
        "fill_in", both(fi=("Täydentäkää suunnitelmaa ({n} kohta): {told}.", "Täydentäkää suunnitelmaa ({n} kohtaa): {told}."), en=("Fill in the plan ({n} thing): {told}.", "Fill in the plan ({n} things): {told}.")).format(
            n=int(found["n"].sum()), told="; ".join([*told[:MOST_LACKING], *others])),
        _why_fill_in(case),
        sheet=missing_sheet(), who=case.book.named([case.account]))


def _why_fill_in(case: AccountPlan) -> str:
    """Why what is missing matters: of what is missing here."""
    codes = set(case.missing["part"] + " " + case.missing["code"])
    why = {
        both(fi="Jos kukaan ei vastaa asiakkuudesta, suunnitelmaa ei toteuta kukaan.", en="Where nobody is responsible for the account, nobody carries out the plan."): {"people lead"},
        both(fi="Toimenpide, jolta puuttuu vastuuhenkilö tai määräpäivä, jää tekemättä.", en="An action without an owner or a day is not done."): {"actions owner", "actions due"},
        both(fi="Ilman mittaria ja tavoitetasoa ei näe, toteutuiko tavoite.", en="Without a measure and a target nobody sees whether a goal was reached."): {"goals none", "goals measure", "goals target"},
        both(fi="Jos ihmisellä ei ole vastinparia, kukaan ei vastaa siitä, että hänet tavataan.", en="Where a person has no counterpart, nobody sees to it that they are met."): {"people counterpart"},
    }  # fmt: skip
    told = [said.said() for said, about in why.items() if about & codes]
    return " ".join(told[:2]) or both(fi="Kohta, joka puuttuu suunnitelmasta, on päätös, jota ei ole tehty.", en="What is missing from a plan is a decision that has not been made.").said()


def _caveat(case: AccountPlan) -> str:
    return both(
        fi="Suunnitelmasta ei näe, onko asiakas kannattava, eikä sitä, kasvavatko ostot: katsokaa asiakaskannattavuuden ja avainasiakkaiden valinnan raportit. Täyttöaste kertoo, paljonko on kirjoitettu, ei sitä, onko suunnitelma hyvä tai suhde kunnossa. Se, mitä ihmisistä on kirjattu, on teidän käsityksenne, ja heillä on oikeus nähdä se: älkää antako sivua eteenpäin.",
        en="The plan does not know whether the account is profitable, or whether purchases are rising: see the reports on customer profitability and on selecting key accounts. How much is filled in tells how much has been written, not whether the plan is good or the relationship sound. What is written of people is your own view, and they have the right to see it: do not pass this page on.").said()


# Key figures


def figures(case: AccountPlan) -> KeyFigures:
    """Key figures: share of purchases, the customer's own rating, the last contact with who decides, and how full the plan is."""
    return key_figures([_share(case), _rating(case), _decider(case), _full(case)])


def _share(case: AccountPlan) -> KeyFigure:
    label = both(fi="Osuutemme asiakkaan ostoista", en="Our share of its purchases").said()
    if pd.isna(case.share):
        return KeyFigure("share", label, None, "–", both(fi="Asiakkaan kokonaisostoja tai ostoja meiltä ei ole kirjattu välilehdelle Asiakkaat.", en="What the account buys in all, or from us, is not on the sheet Accounts.").said())
    more = both(fi=" Todennäköisen arvion mukaan voidaan saada lisää {gap} vuodessa ({limit}).", en=" By the likely estimate {gap} more can be had in a year ({limit}).").format(
        gap=money(case.gap), limit=limit(case)) if pd.notna(case.gap) else ""
    return KeyFigure("share", label, case.share, percent(case.share), both(
        fi="Ostot meiltä {bought} vuodessa, kaikilta noin {wallet} ({range}; {basis}).", en="Buys {bought} a year from us, about {wallet} in all ({range}; {basis}).").format(
        bought=money(case.bought), wallet=money(case.fact("wallet_likely")), range=wallet_range(case), basis=basis_of_wallet(case)) + more)


def _rating(case: AccountPlan) -> KeyFigure:
    label, theirs, ours, moved = both(fi="Asiakkaan arvio suhteesta, 1–5", en="The customer's rating, 1–5").said(), case.strength("customer"), case.strength("us"), case.change("customer")
    we = both(fi="Oma arviomme: {n}.", en="Our own rating: {n}.").format(n=number(ours, 1)) if pd.notna(ours) else ""
    if pd.isna(theirs):
        return KeyFigure("customer_rating", label, None, "–", " ".join(filter(None, [both(fi="Asiakkaan omaa arviota ei ole.", en="The customer has not been asked.").said(), we])))
    change = both(fi="Muutos edellisestä: {n}.", en="Change from the last time: {n}.").format(n=("+" if moved > 0 else "") + number(moved, 1)) if pd.notna(moved) else ""
    return KeyFigure("customer_rating", label, theirs, number(theirs, 1), " ".join(filter(None, [we, change])))


def _decider(case: AccountPlan) -> KeyFigure:
    label = both(fi="Viimeksi yhteydessä päättäjään", en="Last contact with the decider").said()
    if case.deciding.empty:
        return KeyFigure("days_since_decider", label, None, "–", both(fi="Kenestäkään ei tiedetä, että hän päättää tai hyväksyy.", en="Nobody is known to decide or approve.").said())
    days = case.deciding["days"]
    if not case.knows_days:
        return KeyFigure("days_since_decider", label, None, "–", both(fi="Ei ole kirjattu, milloin heihin on oltu yhteydessä: {names}.", en="It has not been entered when they were contacted: {names}.").format(
            names=joined([case.within(case.who(place)) for place in days.index])))
    told = joined([f"{case.within(case.who(place))} ({last_contact(row)})" for place, row in zip(days.index, records(case.deciding), strict=True)])
    nearest = float(days.min())
    unknown = case.deciding["undated"].any() or case.deciding["later"].notna().any()
    shown = ("–" if unknown else both(fi="ei koskaan", en="never").said()) if pd.isna(nearest) else since(nearest)
    said = both(fi="Päättää: {told}.", en="Decides: {told}.") if account_plan.decides(case.deciding).all() else both(fi="Päättäjää ei tiedetä; hyväksyy: {told}.", en="The decider is not known; approves: {told}.")
    return KeyFigure("days_since_decider", label, None if pd.isna(nearest) else nearest, shown, said.format(told=told))


def since(days: float) -> str:
    """How many days ago, in words; never, where it is not known."""
    return both(fi="ei koskaan", en="never").said() if pd.isna(days) else both(fi=("{n} päivä sitten", "{n} päivää sitten"), en=("{n} day ago", "{n} days ago")).format(n=int(days))


def last_contact(person: Mapping[str, Any]) -> str:
    """When a person was last contacted, in words."""
    if pd.notna(person["later"]):
        return both(fi="kirjattu päivä {day} on vasta tulossa", en="the day entered, {day}, is still to come").format(day=date(person["later"]))
    return both(fi="päivää ei ole kirjattu", en="day not entered").said() if person["undated"] else since(person["days"])


def _full(case: AccountPlan) -> KeyFigure:
    label, told, asked = both(fi="Suunnitelmasta täytetty", en="Share of the plan filled in").said(), int(case.filled["told"].sum()), int(case.filled["asked"].sum())
    if not case.account:
        return KeyFigure("filled_in", label, None, "–", no_accounts())
    day = case.basis.get("updated_on", pd.NaT)
    updated = (
        both(fi="Päivitetty {day}, {ago}.", en="Updated on {day}, {ago}.").format(day=date(day), ago=ago(case)) if pd.notna(case.age)
        else both(fi="Päivityspäiväksi on kirjattu {day}, joka on vasta tulossa.", en="The day of the update is entered as {day}, which is still to come.").format(day=date(day)) if pd.notna(day)
        else both(fi="Päivityspäivää ei ole kirjattu.", en="The day of the update has not been entered.").said())
    return KeyFigure("filled_in", label, told, f"{number(told)}/{number(asked)}", both(
        fi="{updated} Ristiriitoja: {n}. Täyttöaste ei ole arvosana.", en="{updated} Contradictions: {n}. The share filled in is not a grade.").format(updated=updated, n=number(len(case.contradictions))))
