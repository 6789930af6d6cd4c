"""With whom to take the relationship up, whom to ask, from whom to learn: what the report on strength begins with."""

import math
from dataclasses import replace

from asiakkuus_lib.advice import Setting
from asiakkuus_lib.lessons.common.account_case import joined
from asiakkuus_lib.lessons.l11_relationship_strength.case import CRITERION_NAMES, Relationship
from asiakkuus_lib.locale import both
from asiakkuus_lib.relationship import LEAST
from asiakkuus_lib.report import Action, KeyFigure, Start, key_figures
from asiakkuus_lib.report.hand_over import KeyFigures
from asiakkuus_lib.show import money, number, percent

# A rise of so many points is not one cell filled in differently: two of the eight criteria have risen by a point.
NOTICED = 0.25


def list_sheet() -> str:
    """Name of the sheet that lists all accounts."""
    return both(fi="Suhteet", en="Relationships").said()


def nothing_compared(case: Relationship) -> str:
    """What is said where the two sides of no relationship can be compared."""
    if case.table["us"].isna().all() and case.table["customer"].isna().all():
        return both(
            fi="Suhteita ei ole arvioitu: täyttäkää työkirjan välilehdelle Suhde oma arvionne nyt ja pyytäkää sama arvio asiakkaalta.",
            en="No relationship has been rated: fill in your own view now on the sheet Relationship, and ask the customer for theirs.").said()
    return both(
        fi="Kahta näkemystä ei voi verrata: samasta asiakkaasta ei ole sekä teidän että asiakkaan omaa arviota nyt, ainakin {n} kriteeristä kummaltakin. Pyytäkää asiakkaan arvio.",
        en="The two views cannot be compared: of no account is there both your view and the customer's own now, by at least {n} criteria each. Ask the customer for theirs.").format(n=number(LEAST))


def start(case: Relationship) -> Start:
    """With whom to take it up, whom to ask, from whom to learn."""
    actions = [action for action in (_take_up(case), _ask(case), _learn(case), _again(case)) if action is not None][:3]
    made_up = both(fi="Esimerkki on keksitty. ", en="This example is made up. ").said() if case.own else ""
    if not actions:
        return Start(_nothing_apart(case) if len(case.compared) else nothing_compared(case), "")
    said = {"take_up": _headline_take_up, "ask_customer": _headline_ask}
    head = said.get(actions[0].code, _nothing_apart)(case)
    return Start(made_up + head, actions[0].code, actions, _caveat(case) if len(case.compared) else "")


def _nothing_apart(case: Relationship) -> str:
    return both(fi="Näkemykset suhteista ovat lähellä toisiaan: yksikään asiakas ei näe suhdetta vähintään {points} heikompana kuin te itse.",
                en="The views of the relationships are near each other: no account sees the relationship {points} or more weaker than you do.").format(
        points=points(case.gap_from)) if not len(case.apart) else both(
        fi="Asiakkaat, jotka näkevät suhteen heikompana kuin te, lähestyvät teitä jo: jatkakaa.", en="The accounts that see a weaker relationship than you do are already coming nearer: go on.").said()


def points(value: float) -> str:
    """So many points, in words; with a decimal only where there is one."""
    if value == 1:
        return both(fi="pisteen", en="a point").said()
    return both(fi="{n} pistettä", en="{n} points").format(n=number(value, 0 if float(value).is_integer() else 1))


def mean_gap(case: Relationship) -> float:
    """The mean gap of the accounts that can be compared."""
    return float(case.compared["gap"].mean())


def moved(case: Relationship) -> tuple[float, float]:
    """The mean gap of the same accounts before and now; NaN where none was rated both times."""
    return float(case.followed["gap_before"].mean()), float(case.followed["gap_now"].mean())


def direction(case: Relationship) -> str:
    """Which way the gap has gone, in a sentence; "" where it is not known."""
    before, now = moved(case)
    if math.isnan(before):
        return ""
    words = {"before": number(before, 1), "now": number(now, 1)}
    if words["before"] == words["now"]:
        return both(fi="Keskimääräinen ero on pysynyt ennallaan.", en="The mean gap has stayed as it was.").said()
    return (
        both(fi="Keskimääräinen ero on kasvanut: {before} → {now}.", en="The mean gap has widened: {before} → {now}.") if now > before
        else both(fi="Keskimääräinen ero on kaventunut: {before} → {now}.", en="The mean gap has narrowed: {before} → {now}.")
    ).format(**words)


def _headline_take_up(case: Relationship) -> str:
    return " ".join(filter(None, [
        both(fi=("Ottakaa suhde puheeksi: {names}. Asiakas näkee sen vähintään {points} heikompana kuin te itse.", "Ottakaa suhde puheeksi ensin näiden kanssa: {names}. Ne näkevät sen vähintään {points} heikompana kuin te itse."),
             en=("Take the relationship up with {names}: the customer sees it at least {points} weaker than you do.", "Take the relationship up first with {names}: they see it at least {points} weaker than you do.")).format(
            names=case.quoted(case.first), n=len(case.first), points=points(case.gap_from)),
        direction(case),
    ]))  # fmt: skip


def _headline_ask(case: Relationship) -> str:
    return both(
        fi=("Kysykää asiakkaalta, miltä suhde näyttää siellä: {names}. Nyt tiedätte vain oman arvionne.", "Kysykää asiakkailta, miltä suhde näyttää siellä: {names}. Nyt tiedätte vain oman arvionne."),
        en=("Ask the customer how the relationship looks from there: {names}. Now you know your own view alone.", "Ask the customers how the relationship looks from there: {names}. Now you know your own view alone.")).format(
        names=case.quoted(case.unasked), n=len(case.unasked))


def _take_up(case: Relationship) -> Action | None:
    """With whom to take the relationship up first, and by what."""
    if not len(case.first):
        return None
    told = []
    for account in case.first:
        row = case.compared.T[account]
        what = joined([CRITERION_NAMES[name].said() for name in case.most_apart(account)])
        told.append(both(fi="{name}: oma arvio {us}, asiakkaan {customer}; kauimpana toisistaan {what}.", en="{name}: your view {us}, the customer's {customer}; farthest apart on {what}.").format(
            name=case.name(account), us=number(row["us_alike"], 1), customer=number(row["customer_alike"], 1), what=what))
    bought = float(case.compared.loc[case.first, "bought"].sum(min_count=1))
    planned = set(case.book.actions["account"])
    lacking = [account for account in case.first if account not in planned] if planned else []
    return Action(
        "take_up",
        both(fi=("Käykää asiakkaan luona kysymässä, mistä ero johtuu: {names}.", "Käykää asiakkaiden luona kysymässä, mistä ero johtuu: {names}."),
             en=("Visit the customer and ask where the gap comes from: {names}.", "Visit the customers and ask where the gap comes from: {names}.")).format(names=case.quoted(case.first), n=len(case.first)),
        " ".join(filter(None, [
            *told,
            both(fi="Järjestys on ostojen mukaan: yhteensä ne ostavat teiltä {sum} vuodessa.", en="They are in the order of their purchases: together they buy {sum} from you in a year.").format(sum=money(bought)) if bought > 0 and len(case.first) > 1 else "",
            both(fi="Toimenpiteitä ei ole kirjattu: {names}.", en="No actions are entered for {names}.").format(names=case.quoted(lacking)) if lacking else "",
        ])), sheet=list_sheet())  # fmt: skip


def _ask(case: Relationship) -> Action | None:
    """Whose own view is not known."""
    if not len(case.unasked):
        return None
    return Action(
        "ask_customer",
        both(fi=("Pyytäkää asiakkaan oma arvio: {names}.", "Pyytäkää asiakkaiden oma arvio: {names}."), en=("Ask for the customer's own view: {names}.", "Ask for the customers' own views: {names}.")).format(
            names=case.quoted(case.unasked), n=len(case.unasked)),
        both(fi="Oma arvio kertoo vain, miltä suhde näyttää teistä. Älkää täyttäkö asiakkaan riviä itse: silloin ero katoaa juuri siinä, missä siitä olisi hyötyä.",
             en="Your own view tells only how it looks to you. Do not fill in the customer's row yourselves: the gap then vanishes just where it would be of use.").said(), sheet=list_sheet())


def _learn(case: Relationship) -> Action | None:
    """Where the two sides have come nearer: what was done there?"""
    nearer = [account for account in case.narrowed if case.followed["customer_now"][account] - case.followed["customer_before"][account] >= NOTICED]
    if not nearer:
        return None
    told = [
        both(fi="{name}: asiakkaan arvio oli {before} ja on nyt {now}.", en="{name}: the customer's view was {before} and is now {now}.").format(
            name=case.name(one), before=number(case.followed["customer_before"][one], 1), now=number(case.followed["customer_now"][one], 1))
        for one in nearer[:3]]  # fmt: skip
    return Action(
        "learn",
        both(fi=("Selvittäkää, mitä tehtiin toisin: {names}.", "Selvittäkää, mitä näiden kanssa tehtiin toisin: {names}."), en=("Find out what was done differently with {names}.",) * 2).format(
            names=case.quoted(nearer), n=len(nearer)),
        " ".join([*told, both(fi="Ero kapeni, koska asiakas arvioi suhteen paremmaksi kuin ennen.", en="The gap has narrowed because the customer rates the relationship better than before.").said()]), sheet=list_sheet())


def _again(case: Relationship) -> Action | None:
    """Where there is one assessment only, so that the direction is not known."""
    if not len(case.compared) or len(case.followed):
        return None
    return Action(
        "rate_again",
        both(fi="Arvioikaa samat suhteet vuoden päästä uudelleen, kumpikin itse ja samoilla kriteereillä.", en="Rate the same relationships again in a year, each side by itself and by the same criteria.").said(),
        both(fi="Suhteita on arvioitu vain kerran. Yhdestä arviosta näkee tason mutta ei suuntaa: heikko mutta vahvistuva suhde on eri asia kuin vahva mutta heikkenevä.",
             en="The relationships have been rated only once. One assessment shows the level, not the direction: a weak tie that grows is another matter than a strong one that fades.").said(), sheet=list_sheet())


def _caveat(case: Relationship) -> str:
    return both(
        fi="Arviot ovat mielipiteitä: ero ei kerro, kumpi on oikeassa, vaan mistä pitää puhua. Suhteen kesto ei vaikuta lujuuteen, ja täyttöaste kerrotaan erikseen.",
        en="The ratings are opinions: a gap does not tell who is right, but what to talk about. The length of a relationship adds nothing to its strength, and how much has been filled in is told apart.").said()


def figures(case: Relationship) -> KeyFigures:
    """The key figures: strength by both sides and its change, the gap, how many are apart, and, by itself, how much is filled in."""
    return key_figures([_strength(case), _gap(case), _apart(case), _filled(case)])


def _not_known(name: str, label: str, case: Relationship) -> KeyFigure:
    return KeyFigure(name, label, None, "–", nothing_compared(case))


def _strength(case: Relationship) -> KeyFigure:
    label = both(fi="Lujuus asiakkaiden silmin", en="Strength in the customers' eyes").said()
    if case.compared.empty:
        return _not_known("strength_by_customers", label, case)
    us, customer = (float(case.compared[f"{rater}_alike"].mean()) for rater in ("us", "customer"))
    figure = KeyFigure(
        "strength_by_customers", label, round(customer, 3), number(customer, 1),
        both(fi=("Yhden asiakkaan arvio, 1–5. Oma arvionne samasta suhteesta on {us}.", "{n} asiakkaan arvioiden keskiarvo, 1–5. Omat arvionne samoista suhteista ovat keskimäärin {us}."),
             en=("One customer's view, from 1 to 5. Your own view of the same relationship is {us}.", "Mean of {n} customers' views, from 1 to 5. Your own views of the same relationships are {us} on average.")).format(
            n=len(case.compared), us=number(us, 1)))
    told = case.table.dropna(subset=["customer_before", "customer_now"])
    return _since(figure, float(told["customer_before"].mean()), float(told["customer_now"].mean()), len(told), case)


def _gap(case: Relationship) -> KeyFigure:
    label = both(fi="Näkemysero keskimäärin", en="Mean gap of the two views").said()
    if case.compared.empty:
        return _not_known("mean_gap", label, case)
    found = mean_gap(case)
    figure = KeyFigure(
        "mean_gap", label, round(found, 3), number(found, 1),
        both(fi="Näin paljon lujempina näette suhteet itse kuin asiakkaat, pisteinä ja samoilla kriteereillä.", en="By so many points the relationships look stronger to you than to the customers, by the same criteria.").said())
    return _since(figure, *moved(case), len(case.followed), case)


def _since(figure: KeyFigure, before: float, now: float, n: int, case: Relationship) -> KeyFigure:
    """The same with how it has changed, of the same accounts."""
    if math.isnan(before):
        return figure
    alike = number(before, 1) == number(now, 1)
    change = round(round(now, 1) - round(before, 1), 1)
    words = {"n": n, "before": number(before, 1), "now": number(now, 1), "then": case.times[0], "later": case.times[1],
             "change": both(fi="ei muutosta", en="no change").said() if alike else ("+" if change > 0 else "") + number(change, 1)}  # fmt: skip
    return replace(figure, before=round(before, 3), change=both(
        fi=("Sama asiakas, {then} ja {later}: {before} → {now} ({change})", "Samat {n} asiakasta, {then} ja {later}: {before} → {now} ({change})"),
        en=("The same account, {then} and {later}: {before} → {now} ({change})", "The same {n} accounts, {then} and {later}: {before} → {now} ({change})")).format(**words))


def _apart(case: Relationship) -> KeyFigure:
    label = both(fi="Näkemykset kaukana toisistaan", en="Views far apart").said()
    if case.compared.empty:
        return _not_known("far_apart", label, case)
    return KeyFigure(
        "far_apart", label, len(case.apart), f"{number(len(case.apart))}/{number(len(case.compared))}",
        both(fi="Asiakkaista ne, jotka näkevät suhteen vähintään {points} heikompana kuin te ({setting}).", en="Of the accounts, those that see the relationship at least {points} weaker than you do ({setting}).").format(
            points=points(case.gap_from), setting=Setting("gap_from")))


def _filled(case: Relationship) -> KeyFigure:
    share = float(case.fill_rates["now"].mean())
    return KeyFigure(
        "filled_in", both(fi="Arvioista täytetty", en="Ratings filled in").said(), round(share, 4), percent(share),
        both(fi="Molempien osapuolten arvioista nyt, kaikki työkirjan asiakkaat. Kertoo työn määrästä, ei suhteista: se ei vaikuta lujuuteen.",
             en="Of the ratings of both sides now, all accounts of the workbook. It tells of the work done, not of the relationships: it adds nothing to strength.").said())
