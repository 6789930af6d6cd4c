"""What the report on the strength of relationships finds, as functions of its case."""

import math

import pandas as pd

from asiakkuus_lib import relationship
from asiakkuus_lib.advice import Setting
from asiakkuus_lib.lessons.common.names import joined
from asiakkuus_lib.lessons.common.strength_map import strength_map
from asiakkuus_lib.lessons.l11_relationship_strength.advice import (
    NOTICED,
    figures,
    list_sheet,
    mean_gap,
    moved,
    nothing_compared,
    points,
    start,
)
from asiakkuus_lib.lessons.l11_relationship_strength.case import (
    BOND_NAMES,
    CRITERION_NAMES,
    DUST,
    FEWEST_FOLLOWED,
    LEVEL_NAMES,
    Relationship,
)
from asiakkuus_lib.lessons.l11_relationship_strength.two_sides import two_sides
from asiakkuus_lib.locale import both
from asiakkuus_lib.relationship import BONDS, CRITERIA, HIGHEST, LEAST, LOWEST, REVERSED, SCORED
from asiakkuus_lib.report import DataUsed, Finding, form_table, not_read
from asiakkuus_lib.show import Column, bars, dumbbell, money, number, say, table
from asiakkuus_lib.show.tables import Table
from asiakkuus_lib.show.text import Note, verbatim

__all__ = [
    "Relationship", "blind_spots", "bonds", "criteria", "direction", "figures", "filled", "filled_in", "handling", "levels", "listing",
    "potential", "quality", "sides", "start", "used",
]  # fmt: skip

SCALE = (LOWEST, HIGHEST)
MOST_ROWS = 30


def used(case: Relationship) -> DataUsed:
    """Whose relationships these are, for the page and the record."""
    where = (
        both(fi="Keksitty esimerkki: Suvilinjan suhteet.", en="Invented example: Suvilinja's relationships.").said() if case.own
        else both(fi="Oma työkirja: {source}.", en="Your own workbook: {source}.").format(source=verbatim(case.book.source)))
    told = both(fi="Asiakkaita {all}; kumpikin osapuoli on arvioinut suhteista {n}.", en="Accounts: {all}; relationships rated by both sides: {n}.").format(
        all=number(len(case.table)), n=number(len(case.compared)))
    return DataUsed(Note(f"{where} {told}", "data"), case.book.to_dict())


def _none(code: str, case: Relationship) -> Finding | None:
    """That there are no two views to compare, where there are not."""
    return Finding(code, say(nothing_compared(case), kind="warning")) if case.compared.empty else None


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]


def _sides_said() -> tuple[str, str]:
    """What the open and the dark mark are."""
    return both(fi="Asiakkaan arvio", en="The customer's view").said(), both(fi="Oma arvio", en="Our view").said()


def sides(case: Relationship) -> Finding:
    """Each relationship as both sides see it now."""
    if (none := _none("sides", case)) is not None:
        return none
    found = case.compared
    widest, best = found.index[0], found["us_alike"].idxmax()
    row = found.T[widest]
    words = {
        "name": case.plain(widest), "us": number(row["us_alike"], 2), "customer": number(row["customer_alike"], 2), "mean": number(mean_gap(case), 1),
        "n": number(len(found)),
    }  # fmt: skip
    title = (
        both(fi="Yksikään asiakas ei pidä suhdetta heikompana kuin me", en="No customer rates the relationship lower than we do") if row["gap"] <= DUST
        else both(fi="{name}: oma arviomme {us}, asiakkaan {customer}. Ero on suurin siinä suhteessa, jota itse pidämme lujimpana",
                  en="{name}: our view {us}, the customer's {customer}. The gap is the largest in the relationship that we think the strongest") if widest == best and len(found) > 1
        else both(fi="{name}: oma arviomme {us}, asiakkaan {customer}", en="{name}: our view {us}, the customer's {customer}")
    ).format(**words)
    labels = case.labels(found.index)
    figure = dumbbell(
        labels, found["customer_alike"].tolist(), found["us_alike"].tolist(), names=_sides_said(), heading=both(fi="Asiakas", en="Account").said(),
        value=Column(both(fi="Lujuus", en="Strength"), "number", 2), highlight=[] if row["gap"] <= DUST else labels[:1], limits=SCALE, title=title,
        alt=both(fi="{n} suhdetta: oma arvio on keskimäärin {mean} pistettä parempi kuin asiakkaan; {name} {us} ja {customer}.",
                 en="{n} relationships: our view is {mean} points above the customer's on average; {name} {us} and {customer}.").format(**words),
        subtitle=both(fi="Suhteen lujuus osapuolten silmin, 1–5; samat kriteerit kummaltakin, etäisyys ja ulkopuolisten vaikutus käännetty, kesto ei mukana",
                      en="Strength of the relationship as each side sees it, 1–5; the same criteria for both, distance and outsiders' influence reversed, length left out").said(), source=case.source)
    groups = found[["us_alike", "customer_alike", "gap"]].rename(columns={"us_alike": "us", "customer_alike": "customer"})
    only = case.unasked
    note = both(fi="Asiakkaan arvio puuttuu tai on liian vajaa: {names}.", en="The customer's view is missing, or too little of it is filled in: {names}.").format(names=case.quoted(only)) if len(only) else ""
    return Finding("sides", say(note, kind="warning") if note else None, figure, groups=groups, figure_sheet=both(fi="Kaksi näkemystä", en="Two views").said())


def direction(case: Relationship) -> Finding:
    """Which way the gap of each relationship has gone since the assessment before."""
    found = case.followed
    if found.empty:
        return Finding("direction", say(both(
            fi="Suuntaa ei tiedetä: siihen tarvitaan kummankin arvio myös aiemmalta ajalta (välilehti Suhde, Milloin: Aiemmin).",
            en="The direction is not known: an earlier view from both sides is needed too (sheet Relationship, When: Then).").said(), kind="warning"))
    before, now = moved(case)
    change = found["gap_now"] - found["gap_before"]
    turned = str(change.abs().idxmax())
    words = {
        "wider": number(len(case.widened)), "nearer": number(len(case.narrowed)), "n": len(found), "before": number(before, 1), "now": number(now, 1),
        "name": case.plain(turned), "was": number(found["gap_before"][turned], 2), "is": number(found["gap_now"][turned], 2),
    }  # fmt: skip
    title = (
        both(fi="Yksikään näkemysero ei ole muuttunut", en="No gap has changed") if not len(case.widened) + len(case.narrowed)
        else both(fi="{name}: näkemysero oli {was} ja on nyt {is}. Muiden muutosta ei tiedetä", en="{name}: the gap was {was} and is now {is}. How others have changed is not known") if len(found) == 1
        else both(fi="Näkemysero tiedetään {n} asiakkaasta kummaltakin kerralta: {wider} tapauksessa se kasvoi ja {nearer} tapauksessa kapeni", en="The gap is known both times for {n} accounts: it widened with {wider} and narrowed with {nearer}") if len(found) < FEWEST_FOLLOWED
        else both(fi="Näkemysero tiedetään {n} asiakkaasta kummaltakin kerralta: {wider} tapauksessa se kasvoi ja {nearer} tapauksessa kapeni. Keskimäärin se oli {before} ja on nyt {now}",
                  en="The gap is known both times for {n} accounts: {wider} widened, {nearer} narrowed; on average it was {before} and is now {now}")
    ).format(**words)
    labels = case.labels(found.index)
    told = [label for label, one in zip(labels, found.index, strict=True) if one in case.narrowed or (one == turned and abs(change[one]) > DUST)]
    figure = dumbbell(
        labels, found["gap_before"].tolist(), found["gap_now"].tolist(), names=case.times, heading=both(fi="Asiakas", en="Account").said(),
        value=Column(both(fi="Näkemysero", en="Gap"), "number", 2), highlight=told, limits=(0.0, 1.0), title=title,
        alt=both(fi="Näkemysero kasvoi {wider} asiakkaalla ja kapeni {nearer} asiakkaalla. Eniten muuttui {name}: {was} → {is}.", en="The gap: {wider} widened, {nearer} narrowed. {name} changed most: {was} → {is}.").format(**words),
        subtitle=both(fi="Oman arvion ja asiakkaan arvion ero pisteinä; molempien osapuolten samat kriteerit kummallakin kerralla", en="Our view less the customer's, in points; the criteria that both sides rated both times").said(),
        source=case.source)
    sinking = [one for one in found.index if found["us_now"][one] > found["us_before"][one] + DUST and found["customer_before"][one] - found["customer_now"][one] >= NOTICED]
    note = both(fi=("Yhtä suhdetta pidämme itse lujempana kuin ennen, vaikka asiakas pitää sitä heikompana: {names}.", "Näitä suhteita pidämme itse lujempina kuin ennen, vaikka asiakas pitää niitä heikompina: {names}."),
                en=("We rate one relationship higher than before, while the customer rates it lower: {names}.", "We rate these relationships higher than before, while the customers rate them lower: {names}.")).format(
        names=case.quoted(sinking), n=len(sinking)) if sinking else ""
    return Finding("direction", say(note) if note else None, figure, groups=found[["gap_before", "gap_now"]], figure_sheet=both(fi="Suunta", en="Direction").said())


def _means_said(case: Relationship) -> str:
    """The strength of the account that is looked at, by both sides; "" where either is not known."""
    ours, theirs = (float(case.table[side][case.account]) for side in ("us", "customer"))
    return "" if math.isnan(ours) or math.isnan(theirs) else both(fi="Keskiarvot ilman kestoa: oma {us}, asiakkaan {customer}. ", en="Means without the length: ours {us}, the customer’s {customer}. ").format(
        us=number(ours, 2), customer=number(theirs, 2))  # fmt: skip


def criteria(case: Relationship) -> Finding:
    """The nine criteria of one relationship, as both sides see them, and from where each has moved."""
    if not case.account:
        return Finding("criteria", say(nothing_compared(case), kind="warning"))
    views = {
        (rater, when): relationship.directed(case.ratings(rater, when)).reindex(index=[case.account], columns=list(CRITERIA)).iloc[0]
        for rater in ("us", "customer") for when in ("now", "then")
    }  # fmt: skip
    if all(view.isna().all() for view in views.values()):
        return Finding("criteria", say(both(fi="Suhdetta ei ole arvioitu: {name}.", en="This relationship has not been rated: {name}.").format(name=case.name(case.account)), kind="warning"))
    gap = (views["us", "now"] - views["customer", "now"])[list(SCORED)]
    order = [*gap.sort_values(ascending=False, kind="stable", na_position="last").index, *(name for name in CRITERIA if name not in SCORED)]
    most = [str(name) for name in order if gap.get(name, math.nan) >= max(gap.max(), DUST)]
    name = case.plain(case.account)
    worse = [one for one in SCORED if views["customer", "now"][one] < views["customer", "then"][one]]
    better = [one for one in SCORED if views["customer", "now"][one] > views["customer", "then"][one]]
    unknown = [one for one in SCORED if math.isnan(views["us", "now"][one]) or math.isnan(views["customer", "now"][one])]
    words = {
        "name": name, "what": joined([CRITERION_NAMES[one].said() for one in most]) if len(most) < 4 else both(fi="{n} kriteerissä", en="{n} criteria").format(n=number(len(most))), "points": points(float(gap.max())), "n": number(len(SCORED) - len(unknown)),
        "worse": number(len(worse)), "better": number(len(better)),
    }  # fmt: skip
    title = (
        both(fi="{name}: arviot eroavat eniten näissä: {what}; ero {points}", en="{name}: furthest apart on {what}, by {points}") if most
        else both(fi="{name}: yhdessäkään kriteerissä asiakas ei ole kriittisempi kuin me", en="{name}: on no criterion is the customer more critical than we are") if len(unknown) < len(SCORED)
        else both(fi="{name}: mistään kriteeristä ei ole molempien osapuolten nykyistä arviota", en="{name}: no criterion has been rated by both sides now")
    ).format(**words)
    labels = [_criterion_label(str(one)) for one in order]
    whole = all(float(value).is_integer() for view in views.values() for value in view.dropna())
    kind = ("number", 0 if whole else 1)
    figure = two_sides(
        labels, *([view.reindex(order).tolist() for view in (views["us", "now"], views["customer", "now"], views["us", "then"], views["customer", "then"])]),
        columns=(
            Column(both(fi="Oma arvio nyt", en="Our view now"), *kind), Column(both(fi="Asiakkaan arvio nyt", en="The customer's view now"), *kind),
            Column(both(fi="Oma arvio aiemmin", en="Our view before"), *kind), Column(both(fi="Asiakkaan arvio aiemmin", en="The customer's view before"), *kind)),
        heading=both(fi="Kriteeri", en="Criterion").said(), names=(_sides_said()[1], _sides_said()[0], both(fi="muutos aiemmasta", en="change from before").said()),
        unknown=(both(fi="oma arvio: ei tiedetä", en="our view: not known").said(), both(fi="asiakkaan arvio: ei tiedetä", en="customer's view: not known").said()),
        highlight=[_criterion_label(one) for one in most], limits=SCALE, title=title,
        alt=both(fi="{name}: verrattavia kriteerejä {n}; asiakkaan arvioista laski {worse} ja nousi {better}.",
                 en="{name}: {n} criteria can be compared; of the customer's ratings {worse} have fallen and {better} risen.").format(**words),
        subtitle=_means_said(case) + both(fi="Yhdeksän kriteeriä osapuolten silmin, 1–5, suurempi on parempi; ↔ käännetty asteikko: 6 miinus arvosana", en="Nine criteria as each side sees them, 1–5, more is better; ↔ scale reversed: 6 minus the rating").said(),
        source=case.source)  # fmt: skip
    note = both(fi="Näistä ei ole molempien arviota: {what}. Ne eivät ole mukana, kun lujuuksia verrataan.", en="Not rated by both sides: {what}. They are left out when strengths are compared.").format(
        what=joined([CRITERION_NAMES[one].said() for one in unknown])) if unknown else ""
    groups = pd.DataFrame({f"{rater}_{when}": view for (rater, when), view in views.items()}).loc[list(CRITERIA)]
    return Finding("criteria", say(note, kind="warning") if note else None, figure, groups=groups, figure_sheet=both(fi="Yhdeksän kriteeriä", en="Nine criteria").said())


def _criterion_label(name: str) -> str:
    said = _upper(CRITERION_NAMES[name].said())
    return f"{said} ↔" if name in REVERSED else said if name in SCORED else both(fi="{said} (ei pisteissä)", en="{said} (not scored)").format(said=said)


def blind_spots(case: Relationship) -> Finding:
    """On which criteria we see the relationships as better than customers do, over all accounts."""
    found = case.by_criterion
    if found.empty:
        return Finding("blind_spots", say(nothing_compared(case), kind="warning"))
    first = found.index[0]
    some = found["gap"].iloc[0] > DUST
    words = {
        "what": CRITERION_NAMES[first].said(), "us": number(found["us"].iloc[0], 1), "customer": number(found["customer"].iloc[0], 1), "n": number(len(case.compared)),
        "least": CRITERION_NAMES[found.index[-1]].said(),
    }  # fmt: skip
    title = (
        both(fi="Omat arviomme eroavat asiakkaiden arvioista eniten tässä: {what}", en="We and the customers differ most on {what}") if some
        else both(fi="Asiakkaat eivät ole missään kriteerissä keskimäärin kriittisempiä kuin me", en="On no criterion are the customers on average more critical than we are")
    ).format(**words)
    labels = [_criterion_label(str(name)) for name in found.index]
    figure = dumbbell(
        labels, found["customer"].tolist(), found["us"].tolist(), names=(both(fi="Asiakkaat", en="Customers").said(), both(fi="Me", en="Us").said()),
        heading=both(fi="Kriteeri", en="Criterion").said(), value=Column(both(fi="Arvio", en="Points"), "number", 1), highlight=labels[:1] if some else [], limits=SCALE, title=title,
        alt=both(fi="{what}: oma arvio {us}, asiakkaiden {customer}. Vähiten eroa: {least}. Asiakkaita {n}.", en="{what}: our view {us}, the customers' {customer}. The smallest gap: {least}. {n} accounts.").format(**words),
        subtitle=both(fi="Arvioiden keskiarvo kriteereittäin, 1–5, suurempi on parempi; ↔ käännetty asteikko", en="Mean of the ratings by criterion, 1–5, more is better; ↔ scale reversed").said(), source=case.source)
    return Finding("blind_spots", figure=figure, groups=found, figure_sheet=both(fi="Kriteerit keskimäärin", en="Criteria on average").said())


def potential(case: Relationship) -> Finding:
    """The strength of each relationship in the customer's eyes, against what more can be won."""
    found = case.table.assign(name=case.labels(case.table.index), strength=case.table["customer"])
    figure = strength_map(found[["name", "strength", "potential", "bought", "guess"]], case.source)
    if figure is None:
        return Finding("potential", say(both(
            fi="Lujuutta ei voi verrata siihen, mitä on saatavissa: siihen tarvitaan asiakkaan arvio nyt (Suhde) sekä ostot ja kokonaisostot (Asiakkaat).",
            en="Strength cannot be set against what can be won: the customer's current view (Relationship), and purchases and wallet (Accounts), are needed.").said(), kind="warning"))
    groups = found.loc[found["strength"].notna() & found["potential"].notna(), ["strength", "potential", "bought"]]
    unknown = found[found["strength"].isna() & (found["potential"] > 0)]
    lacking = unknown.sort_values("potential", ascending=False, kind="stable").index
    note = both(
        fi=("Laskusta ja kuvasta puuttuu yksi asiakas, jonka arviota ei ole ja jolta on saatavissa {sum}: {names}.", "Laskusta ja kuvasta puuttuu {n} asiakasta, joiden arviota ei ole. Niistä {some} asiakkaalta on saatavissa yhteensä {sum}: {names}."),
        en=("One account is not counted or drawn, because its view is missing; {sum} can be won from it: {names}.", "{n} accounts are not counted or drawn, because their view is missing; {sum} in all can be won from {some} of them: {names}.")).format(
        n=int(found["strength"].isna().sum()), some=number(len(lacking)), sum=money(float(found["potential"][lacking].sum())), names=case.quoted(lacking)) if len(lacking) else ""
    return Finding("potential", say(note) if note else None, figure, groups=groups, figure_sheet=both(fi="Lujuus ja saatavissa", en="Strength and potential").said())


def _of_whom(case: Relationship) -> str:
    return case.plain(case.account) if case.account else both(fi="yksi asiakas", en="one account").said()


def quality(case: Relationship) -> Finding:
    """Quality expected and perceived, of the same items: of what the customer gets and of how."""
    found = case.quality
    if found.empty:
        return Finding("quality", say(both(
            fi="Odotettua ja koettua laatua ei ole annettu. Anna samoista asioista odotetut ja koetut arvosanat 1–5: {expected} ja {perceived}; nimeä asiat asetuksilla {what} ja {how}.",
            en="No quality expected and perceived is given. Give the points expected and perceived of the same items, from 1 to 5: {expected} and {perceived}; name the items with {what} and {how}.").format(
            **{name: Setting(name, "…") for name in ("expected", "perceived")}, what=Setting("what_items"), how=Setting("how_items")), kind="warning"))
    means = found.groupby("dimension")["gap"].mean()
    worst = int(found["gap"].to_numpy().argmin())
    words = {
        "who": _of_whom(case), "item": found["item"][worst], "expected": number(found["expected"][worst], 1), "perceived": number(found["perceived"][worst], 1),
        "mean": number(float(found["gap"].mean()), 1), "what": number(float(means.get("what", math.nan)), 1), "how": number(float(means.get("how", math.nan)), 1),
    }  # fmt: skip
    short = found["gap"].min() < -DUST
    how_worse = len(means) == 2 and means["how"] < means["what"] - DUST and short
    title = (
        both(fi="{who}: odotukset täyttyvät kaikessa", en="{who}: all expectations are met") if not short
        else both(fi="{who}: odotuksista jää enemmän se, miten asiakasta palvellaan, kuin se, mitä asiakas saa", en="{who}: expectations are missed more in how the customer is served than in what it gets") if how_worse
        else both(fi="{who}: eniten odotuksista jää ”{item}”", en="{who}: furthest below expectations: {item}")
    ).format(**words)  # fmt: skip
    labels = _distinct(found["item"].tolist())
    kinds = {"what": both(fi="tekninen", en="technical").said(), "how": both(fi="toiminnallinen", en="functional").said()}
    labels = [f"{_upper(label)} ({kinds[kind]})" for label, kind in zip(labels, found["dimension"], strict=True)]
    figure = dumbbell(
        labels, found["expected"].tolist(), found["perceived"].tolist(), names=(both(fi="Odotettu", en="Expected").said(), both(fi="Koettu", en="Perceived").said()),
        heading=both(fi="Asia", en="Item").said(), value=Column(both(fi="Arvosana", en="Points"), "number", 1), highlight=[labels[worst]] if short else [], limits=SCALE, title=title,
        alt=both(fi="{item}: odotettu {expected}, koettu {perceived}. Ero keskimäärin {mean}.", en="{item}: expected {expected}, perceived {perceived}. Mean gap {mean}.").format(**words),
        subtitle=both(fi="Odotettu ja koettu laatu samoista asioista, 1–5", en="Quality expected and perceived of the same items, 1–5").said(), source=case.source)
    note = both(fi="Tekninen laatu (mitä): {what}; toiminnallinen laatu (miten): {how}.", en="Technical quality (what): {what}; functional quality (how): {how}.").format(**words) if len(means) == 2 else ""
    return Finding("quality", say(both(fi="Ero on koettu miinus odotettu.", en="The gap is perceived less expected.").said(), note), figure,
                   groups=found.assign(gap=found["gap"]).set_index(pd.Index(range(1, len(found) + 1)))[["expected", "perceived", "gap"]], figure_sheet=both(fi="Laatu", en="Quality").said())  # fmt: skip


def _distinct(names: list[str]) -> list[str]:
    """The same names, those that stand twice told apart by their place."""
    return [name if names.count(name) == 1 else f"{name} {place}" for place, name in enumerate(names, 1)]


def bonds(case: Relationship) -> Finding:
    """What keeps a customer: barriers, or a wish to stay."""
    if not case.bonds:
        return Finding("bonds", say(both(
            fi="Sidoksia ei ole annettu. Anna ne, jotka pitävät, asetuksella {setting}: {names}.", en="No bonds are given. Name those that hold with {setting}: {names}.").format(
            setting=Setting("bonds", "…"), names="; ".join(BONDS)), kind="warning"))
    balance = relationship.bond_balance(case.bonds)
    kinds = {True: both(fi="este lähteä", en="a barrier to leaving").said(), False: both(fi="halu jäädä", en="a wish to stay").said()}
    frame = pd.DataFrame({
        "bond": [_upper(BOND_NAMES[name].said()) for name in BONDS], "kind": [kinds[name in relationship.BARRIERS] for name in BONDS],
        "held": [both(fi="pitää", en="holds").said() if name in case.bonds else "–" for name in BONDS],
    }, index=pd.Index(BONDS))  # fmt: skip
    columns = {"bond": Column(both(fi="Sidos", en="Bond")), "kind": Column(both(fi="Mitä se on", en="What it is")), "held": Column(_of_whom(case))}
    words = {"who": _of_whom(case), "barriers": number(balance["barriers"]), "wishes": number(balance["wishes"])}
    title = (
        both(fi="{who}: suhdetta pitää koossa enemmän esteitä ({barriers}) kuin haluja jäädä ({wishes})", en="{who}: held by more barriers ({barriers}) than wishes to stay ({wishes})") if balance["barriers"] > balance["wishes"]
        else both(fi="{who}: haluja jäädä on ainakin yhtä paljon ({wishes}) kuin esteitä ({barriers})", en="{who}: wishes to stay ({wishes}) are at least as many as barriers ({barriers})")
    ).format(**words)
    known = case.table["customer"].get(case.account, math.nan) if case.account else math.nan
    note = both(
        fi="Asiakas antaa suhteelle arvosanan {strength}. Jos suhdetta pitävät koossa esteet eikä halu jäädä, asiakas voi lähteä heti, kun este poistuu.",
        en="The customer rates the relationship {strength}. Where barriers hold it together rather than a wish to stay, the customer can leave as soon as a barrier goes.").format(
        strength=number(known, 1)) if balance["barriers"] > balance["wishes"] and known < (LOWEST + HIGHEST) / 2 else both(
        fi="Sidoksia on kymmenen lajia. Esteet pitävät senkin asiakkaan, joka haluaisi lähteä.", en="There are ten kinds of bonds. Barriers keep even a customer who would like to go.").said()
    return Finding("bonds", say(note), table=table(frame, title, columns), groups=balance.to_frame("bonds"), sheets={both(fi="Sidokset", en="Bonds").said(): (frame, columns)})


def levels(case: Relationship) -> Finding:
    """On which level of the two organisations the partnership is the weakest."""
    if not case.levels:
        return Finding("levels", say(both(
            fi="Kumppanuuden tasoja ei ole arvioitu. Anna kolme arvosanaa 1–5 asetuksella {setting}: operatiivinen, taktinen ja strateginen taso.",
            en="The levels of the partnership are not rated. Give three numbers from 1 to 5 with {setting}: operational, tactical and strategic.").format(setting=Setting("levels", "…")), kind="warning"))
    weakest = relationship.weakest_levels(case.levels)
    labels = [_upper(LEVEL_NAMES[name].said()) for name in case.levels]
    told = list(case.levels.values())
    words = {"who": _of_whom(case), "what": joined([LEVEL_NAMES[name].said() for name in weakest]), "points": number(min(told), 1), "best": number(max(told), 1)}
    alike = len(weakest) == len(told)
    title = (
        both(fi="{who}: kaikki kolme tasoa ovat yhtä vahvoja", en="{who}: all three levels are equally strong") if alike
        else both(fi="{who}: heikoin taso on {what}", en="{who}: the weakest level is {what}") if len(weakest) == 1
        else both(fi="{who}: heikoimmat tasot ovat {what}", en="{who}: the weakest levels are {what}")
    ).format(**words)
    figure = bars(
        labels, told, write=lambda value: number(value, 1), highlight=[] if alike else [_upper(LEVEL_NAMES[name].said()) for name in weakest], limits=(0.0, HIGHEST),
        heads=(both(fi="Taso", en="Level").said(), both(fi="Arvosana", en="Points").said()), title=title,
        alt=both(fi="Operatiivinen, taktinen ja strateginen taso: heikoin {points}, vahvin {best}.", en="Operational, tactical and strategic level: weakest {points}, strongest {best}.").format(**words),
        subtitle=both(fi="Kumppanuuden kolme tasoa, 1–5", en="The three levels of the partnership, 1–5").said(), source=case.source)
    return Finding("levels", figure=figure, groups=pd.DataFrame({"points": case.levels}), figure_sheet=both(fi="Kumppanuuden tasot", en="Partnership levels").said())


def listing(case: Relationship) -> Finding:
    """All accounts: strength by both sides, the gap, its direction, and what is at stake."""
    order = [*case.compared.index, *(one for one in case.table.index if one not in case.compared.index)]
    found = case.table.loc[order]
    now = {one: what for names, what in (
        (case.narrowed, both(fi="ero kapenee", en="gap narrowing").said()), (case.unhappy, both(fi="kysy, mitä korjataan", en="ask what to put right").said()),
        (case.unhappy.intersection(case.narrowed), both(fi="kysy, mitä korjataan; ero kapenee", en="ask what to put right; gap narrowing").said()),
        (case.apart.difference(case.narrowed, sort=False), both(fi="ota puheeksi", en="discuss").said()),
        (case.unasked, both(fi="kysy asiakkaalta", en="ask the customer").said()), (case.unrated, both(fi="ei arvioitu", en="not rated").said())) for one in names}  # fmt: skip
    frame = pd.DataFrame({
        "name": case.labels(order), "us": found["us"], "customer": found["customer"], "gap": found["gap"], "change": found["gap_now"] - found["gap_before"], "us_change": found["us_now"] - found["us_before"],
        "customer_change": found["customer_now"] - found["customer_before"], "proposal": [now.get(one, "–") for one in order], "bought": found["bought"], "potential": found["potential"],
        "owner": case.book.accounts["owner"].reindex(order).replace("", "–"),
    }, index=pd.Index(order))  # fmt: skip
    columns = {
        "name": Column(both(fi="Asiakas", en="Account")), "proposal": Column(both(fi="Ehdotus", en="Proposal")), "gap": Column(both(fi="Ero", en="Gap"), "number", 2),
        "us": Column(both(fi="Oma arvio", en="Our view"), "number", 2), "customer": Column(both(fi="Asiakkaan arvio", en="Customer's view"), "number", 2), "change": Column(both(fi="Eron muutos", en="Change of the gap"), "number", 2),
    }  # fmt: skip
    more = {
        "us_change": Column(both(fi="Oman arvion muutos", en="Change of our view"), "number", 2), "customer_change": Column(both(fi="Asiakkaan arvion muutos", en="Change of the customer's view"), "number", 2), "bought": Column(both(fi="Ostot 12 kk", en="Bought, 12 months"), "money", 2, "€"),
        "potential": Column(both(fi="Saatavissa", en="Can be won"), "money", 0, "€"), "owner": Column(both(fi="Vastuuhenkilö", en="Owner")),
    }  # fmt: skip
    note = both(fi="Viiva: ei tiedetä. Ero on laskettu niistä kriteereistä, jotka kumpikin on arvioinut, ja vasta sitten pyöristetty, joten se voi poiketa sarakkeiden erotuksesta.", en="A dash: not known. The gap is computed from the criteria that both sides have rated, and only then rounded, so it may differ from the difference of the two columns.").said()
    rated = frame.drop(case.unrated)
    shown = table(rated if len(rated) else frame, both(fi="Suhteet, suurin näkemysero ensin", en="The relationships, the largest gap first").said(), columns, rows=MOST_ROWS, note=" ".join(filter(None, [note, _not_rated(case) if len(rated) else ""])))
    return Finding("listing", table=shown, sheets={list_sheet(): (frame, columns | more)}, groups=frame["proposal"].map(_codes()).value_counts().to_frame("accounts"))


def _not_rated(case: Relationship) -> str:
    """How many accounts neither side has rated now, where there are some: they are in the Excel file alone."""
    if not len(case.unrated):
        return ""
    return both(fi=("Arvioimatta on yksi asiakas: {names}.", "Arvioimatta on {n} asiakasta: {names}. Kaikki ovat Excel-tiedostossa."),
                en=("One account has not been rated: {names}.", "{n} accounts have not been rated: {names}. All are in the Excel file.")).format(n=len(case.unrated), names=case.quoted(case.unrated))


def _codes() -> dict[str, str]:
    """The codes of what is proposed."""
    return {
        both(fi="ota puheeksi", en="discuss").said(): "take_up", both(fi="ero kapenee", en="gap narrowing").said(): "coming_nearer",
        both(fi="kysy, mitä korjataan", en="ask what to put right").said(): "mend", both(fi="kysy asiakkaalta", en="ask the customer").said(): "ask_customer",
        both(fi="kysy, mitä korjataan; ero kapenee", en="ask what to put right; gap narrowing").said(): "mend",
        both(fi="ei arvioitu", en="not rated").said(): "not_rated", "–": "none",
    }  # fmt: skip


def filled(case: Relationship) -> Finding:
    """How much of the assessments is filled in, account by account: it tells nothing of the relationships."""
    rates = case.fill_rates
    lacking = rates.index[rates["now"] < 1]
    frame = rates.assign(name=case.labels(rates.index))
    columns = {
        "name": Column(both(fi="Asiakas", en="Account")), "us_now": Column(both(fi="Oma nyt", en="Ours now"), "percent"), "customer_now": Column(both(fi="Asiakkaan nyt", en="Customer's now"), "percent"),
        "us_then": Column(both(fi="Oma aiemmin", en="Ours before"), "percent"), "customer_then": Column(both(fi="Asiakkaan aiemmin", en="Customer's before"), "percent"),
    }  # fmt: skip
    title = (
        both(fi="Kaikki arviot on annettu", en="All ratings are filled in") if not len(lacking)
        else both(fi=("Yhden asiakkaan arviot ovat nyt vajaat", "{n} asiakkaan arviot ovat nyt vajaat"), en=("The ratings of one account are incomplete now", "The ratings of {n} accounts are incomplete now"))
    ).format(n=len(lacking))
    note = both(fi="Täyttöasteesta näkee työn määrän, ei suhteiden laatua: se ei vaikuta lujuuteen.", en="The fill rate shows how much work has been done, not how good the relationships are, and does not affect strength.").said()
    some = frame[(frame[list(columns)[1:]] > 0).any(axis=1)]
    none = len(frame) - len(some)
    if len(some) and none:
        note = " ".join([note, both(fi=("Yhdestä asiakkaasta ei ole yhtään arviota.", "{n} asiakkaasta ei ole yhtään arviota."), en=("Of one account there is no rating at all.", "Of {n} accounts there is no rating at all.")).format(n=none)])
    shown = table((some if len(some) else frame).sort_values("now", kind="stable"), title, columns, rows=MOST_ROWS, note=note)
    return Finding("filled", table=shown, groups=rates, sheets={both(fi="Arvioista täytetty", en="Ratings filled in").said(): (frame, columns)})


def filled_in(case: Relationship) -> Table:
    """How much of the workbook is filled in."""
    return form_table(case.book.filled, both(fi="Tässä raportissa tarvitaan välilehdet Asiakkaat ja Suhde. Tyhjä kohta on tieto, jota ei ole: se ei ole nolla.",
                                             en="This report needs the sheets Accounts and Relationship. An empty cell is something not known: it is not a zero.").said())


def handling(case: Relationship) -> Note:
    """How strength was computed, and what it rests on."""
    return say(
        both(fi="Lujuus on kahdeksan kriteerin keskiarvo, 1–5. Koettu etäisyys ja ulkopuolisten vaikutus on käännetty, koska ne heikentävät suhdetta; neuvotteluvoima on toimittajan.",
             en="Strength is the mean of eight criteria, from 1 to 5. Perceived distance and the influence of outsiders are reversed, because they weaken a relationship; bargaining power is the supplier's.").said(),
        both(fi="Suhteen kesto näytetään, mutta siitä ei saa pisteitä.", en="The length of the relationship is shown, but earns no points.").said(),
        both(fi="Ero ja muutos on laskettu vain niistä kriteereistä, jotka ovat mukana kaikissa niissä arvioissa, joita verrataan; jos niitä on alle {n}, eroa tai muutosta ei lasketa.",
             en="Gaps and changes are computed only from the criteria that are in all the ratings compared; with fewer than {n} nothing is reported.").format(n=number(LEAST)),
        both(fi="Kriteereillä on antamanne painot.", en="The criteria have the weights that you gave.").said() if case.weights else both(fi="Kaikki kriteerit painavat yhtä paljon.", en="All criteria have the same weight.").said(),
        *([str(note)] if (note := not_read(case.book.filled)) is not None else []))
