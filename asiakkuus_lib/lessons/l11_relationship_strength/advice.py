"""With whom to take the relationship up, what to mend, whom to ask, from whom to learn: what the report on strength begins with."""

import math
from collections.abc import Iterable
from dataclasses import replace

from asiakkuus_lib.lessons.common.account_case import LONGEST
from asiakkuus_lib.lessons.common.names import joined
from asiakkuus_lib.lessons.common.reservations import conditions, grounds
from asiakkuus_lib.lessons.common.strength_map import MIDDLE
from asiakkuus_lib.lessons.l11_relationship_strength.case import (
    CRITERION_NAMES,
    FEWEST_FOLLOWED,
    MOST_TAKEN_UP,
    Relationship,
)
from asiakkuus_lib.locale import both
from asiakkuus_lib.relationship import LEAST, REVERSED
from asiakkuus_lib.report import Action, KeyFigure, Start, key_figures
from asiakkuus_lib.report.hand_over import KeyFigures
from asiakkuus_lib.show import money, number, percent
from asiakkuus_lib.show.text import shortened, verbatim

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
        fi="Kahta näkemystä ei voi verrata: yhdestäkään suhteesta ei ole kummankin osapuolen nykyistä arviota vähintään {n} kriteeristä. Pyytäkää asiakkaan arvio.",
        en="The two views cannot be compared: there is no account for which both your current view and the customer's own cover at least {n} criteria. Ask the customer for theirs.").format(n=number(LEAST))


def start(case: Relationship) -> Start:
    """With whom to take it up, what to mend, whom to ask, from whom to learn."""
    actions = [action for action in (_take_up(case), _mend(case), _ask(case), _learn(case), _again(case)) if action is not None][:3]
    if not actions:
        return Start(_nothing_apart(case) if len(case.compared) else nothing_compared(case), "")
    said = {"take_up": _headline_take_up, "mend": _headline_mend, "ask_customer": _headline_ask}
    head = said.get(actions[0].code, _nothing_apart)(case)
    about = {"take_up": case.first, "mend": case.to_mend[:MOST_TAKEN_UP], "ask_customer": case.unasked}.get(actions[0].code, ())
    head = " ".join(filter(None, [head, _settle(case, about)]))
    return Start(head, actions[0].code, actions, _caveat(case) if len(case.compared) else "")


def _settle(case: Relationship, accounts: Iterable[object]) -> str:
    """What is to be settled first with some accounts, for the line that sends somebody to them: of their ratings it speaks itself."""
    return conditions(case.book, accounts, case.name, ratings=False)


def _nothing_apart(case: Relationship) -> str:
    return both(fi="Näkemykset suhteista ovat lähellä toisiaan: ero omaan arvioonne on kaikissa alle {points}.",
                en="The views of the relationships are near each other: no account rates the relationship {points} or more lower than you do.").format(
        points=points(case.gap_from)) if not len(case.apart) else both(
        fi="Niiden asiakkaiden kanssa, jotka pitävät suhdetta heikompana kuin te, ero kapenee jo: jatkakaa.", en="With the accounts that rate the relationship lower than you do, the gap is already narrowing: go on.").said()


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
    """Which way the gap has gone, and of how many accounts, in a sentence; "" where it is not known.

    The change of a few accounts is told of each by name: it is no trend of all.
    """
    if not len(case.followed):
        return ""
    if len(case.followed) < FEWEST_FOLLOWED:
        told = [
            both(fi="{name} {before} → {now}", en="{name} {before} → {now}").format(name=case.name(one), before=number(row["gap_before"], 2), now=number(row["gap_now"], 2))
            for one, row in case.followed.iterrows()]  # fmt: skip
        return both(
            fi=("Eron muutos tiedetään vain yhdestä asiakkaasta: {told}.", "Eron muutos tiedetään vain {n} asiakkaasta: {told}."),
            en=("How the gap has changed is known of one account only: {told}.", "How the gap has changed is known of {n} accounts only: {told}.")).format(n=len(told), told="; ".join(told))
    before, now = moved(case)
    words = {"before": number(before, 1), "now": number(now, 1), "n": number(len(case.followed)), "all": number(len(case.compared))}
    if words["before"] == words["now"]:
        return both(fi="Keskimääräinen ero on pysynyt ennallaan (mukana {n} asiakasta, kun verrattavia on {all}).", en="The mean gap has stayed as it was ({n} of {all} accounts).").format(**words)
    return (
        both(fi="Keskimääräinen ero on kasvanut: {before} → {now} (mukana {n} asiakasta, kun verrattavia on {all}).", en="The mean gap has widened: {before} → {now} ({n} of {all} accounts).") if now > before
        else both(fi="Keskimääräinen ero on kaventunut: {before} → {now} (mukana {n} asiakasta, kun verrattavia on {all}).", en="The mean gap has narrowed: {before} → {now} ({n} of {all} accounts).")
    ).format(**words)


def _headline_take_up(case: Relationship) -> str:
    words = {"names": case.quoted(case.first), "n": len(case.first), "points": points(case.gap_from), "apart": len(case.apart), "all": number(len(case.compared))}
    if len(case.apart) == len(case.first):
        return both(
            fi=("Ottakaa suhde puheeksi: {names}. Asiakas arvioi sen vähintään {points} heikommaksi kuin te itse.", "Ottakaa suhde puheeksi näiden kanssa: {names}. Ne arvioivat sen vähintään {points} heikommaksi kuin te itse."),
            en=("Talk about the relationship with {names}: the customer rates it at least {points} lower than you do.", "Talk about the relationship with {names}: they rate it at least {points} lower than you do.")).format(**words)
    told = both(fi="{all} asiakkaasta {n} arvioi suhteen vähintään {points} heikommaksi kuin te itse.", en="{n} of {all} customers rate the relationship at least {points} lower than you do.").format(**{**words, "n": number(len(case.apart))})
    largest = case.compared.loc[case.first, "bought"].notna().all() and not len(case.apart.intersection(case.narrowed))
    then = (
        both(fi=("Ottakaa se puheeksi ensin niistä suurimman kanssa: {names}.", "Ottakaa se puheeksi ensin niistä suurimpien ostajien kanssa: {names}."),
             en=("Talk about it first with the largest buyer of them: {names}.", "Talk about it first with the largest buyers of them: {names}.")) if largest
        else both(fi=("Ottakaa se puheeksi ensin: {names}.", "Ottakaa se puheeksi ensin näiden kanssa: {names}."), en=("Talk about it first with {names}.",) * 2)
    ).format(**words)
    return f"{told} {then}"


def _headline_mend(case: Relationship) -> str:
    first = case.to_mend[:MOST_TAKEN_UP]
    return both(
        fi=("Kysykää, mikä suhteessa on korjattava: {names}. Asiakas antaa sille alle {middle}, asteikolla 1–5.", "Kysykää, mikä suhteissa on korjattava: {names}. Asiakkaat antavat niille alle {middle}, asteikolla 1–5."),
        en=("Ask {names} what has to be put right: the customer rates the relationship below {middle}, on a scale from 1 to 5.", "Ask {names} what has to be put right: they rate the relationship below {middle}, on a scale from 1 to 5.")).format(
        names=case.quoted(first), n=len(first), middle=number(MIDDLE))


def _headline_ask(case: Relationship) -> str:
    return both(
        fi=("Kysykää asiakkaalta, miltä suhde näyttää siellä: {names}. Nyt tiedätte vain oman arvionne.", "Kysykää asiakkailta, miltä suhde näyttää siellä: {names}. Nyt tiedätte vain oman arvionne."),
        en=("Ask the customer how the relationship looks from their side: {names}. So far you know only your own view.", "Ask the customers how the relationship looks from their side: {names}. So far you know only your own view.")).format(
        names=case.quoted(case.unasked), n=len(case.unasked))


def _take_up(case: Relationship) -> Action | None:
    """With whom to take the relationship up first, and by what."""
    if not len(case.first):
        return None
    told = []
    for account in case.first:
        row = case.compared.T[account]
        what = joined([criterion_said(name) for name in case.most_apart(account)])
        told.append(both(fi="{name}: oma arvio {us}, asiakkaan {customer}; arviot eroavat eniten näissä: {what}{owner}.", en="{name}: your view {us}, the customer's {customer}; furthest apart on {what}{owner}.").format(
            name=case.name(account) if len(case.first) > 1 else both(fi="Arviot", en="Ratings").said(), us=number(row["us_alike"], 2), customer=number(row["customer_alike"], 2), what=what, owner=_owner(case, account)))
    bought = float(case.compared.loc[case.first, "bought"].sum(min_count=1))
    planned = set(case.book.actions["account"])
    lacking = [account for account in case.first if account not in planned] if planned else []
    return Action(
        "take_up",
        " ".join(filter(None, [both(fi=("Käykää asiakkaan luona kysymässä, mistä ero johtuu: {names}.", "Käykää asiakkaiden luona kysymässä, mistä ero johtuu: {names}."),
             en=("Visit the customer, and ask where the gap comes from: {names}.", "Visit the customers, and ask where the gap comes from: {names}.")).format(names=case.quoted(case.first), n=len(case.first)), _settle(case, case.first)])),
        " ".join(filter(None, [
            *told,
            _no_owners(case), direction(case), grounds(case.book, case.first, ratings=False),
            both(fi="Järjestys on ostojen mukaan: yhteensä ne ostavat teiltä {sum} vuodessa.", en="They are in the order of their purchases: together they buy {sum} from you in a year.").format(sum=money(bought)) if bought > 0 and len(case.first) > 1 else "",
            both(fi="Ei yhtään kirjattua toimenpidettä: {names}.", en="No action has been entered for {names}.").format(names=case.quoted(lacking)) if lacking else "",
        ])), sheet=list_sheet(), who=case.book.named(case.first))  # fmt: skip


def criterion_said(name: str) -> str:
    """What a criterion is called where its ratings are set against each other: on a reversed one, who sees more of it."""
    said = CRITERION_NAMES[name].said()
    return said if name not in REVERSED else both(fi="{name} (asiakkaan silmin suurempi)", en="{name} (greater in the customer's eyes)").format(name=said)


def buys(case: Relationship, account: object) -> str:
    """What an account buys from us, and where that is nothing, what can be won from it; "" where it is not known."""
    row = case.table.T[account]
    if math.isnan(row["bought"]):
        return ""
    if row["bought"] > 0:
        return both(fi=" (ostaa {sum} vuodessa)", en=" (buys {sum} a year)").format(sum=money(float(row["bought"])))
    can = row["potential"]
    return (both(fi=" (ei osta mitään)", en=" (buys nothing)").said() if not can > 0
            else both(fi=" (ei osta mitään; saatavissa arviolta {sum})", en=" (buys nothing; about {sum} can be won)").format(sum=money(float(f"{can:.3g}"))))


def _owner(case: Relationship, account: object) -> str:
    """Who of us goes, as the end of a sentence; "" where the workbook names nobody for any account."""
    owners = case.book.accounts["owner"].fillna("").astype(str).str.strip()
    if not owners.any():
        return ""
    name = owners[str(account)]
    return both(fi="; vastuuhenkilö {name}", en="; owner {name}").format(name=verbatim(shortened(name, LONGEST))) if name else both(fi="; vastuuhenkilö puuttuu", en="; no owner").said()


def _no_owners(case: Relationship) -> str:
    """That it is not known who goes, where the workbook names nobody."""
    if case.book.accounts["owner"].fillna("").astype(str).str.strip().any():
        return ""
    return both(fi="Vastuuhenkilöt puuttuvat: sopikaa, kuka menee.", en="No owners have been entered: agree on who goes.").said()


def _mend(case: Relationship) -> Action | None:
    """Whose own rating is low, whether or not we agree with it."""
    first = case.to_mend[:MOST_TAKEN_UP]
    if not len(first):
        return None
    told = []
    for account in first:
        row = case.table.T[account]
        ours = both(fi="oma {us}", en="yours {us}").format(us=number(row["us"], 2)) if not math.isnan(row["us"]) else both(fi="omaa ei ole", en="yours is missing").said()
        told.append(both(fi="{name}{buys}: asiakkaan arvio {customer}, {ours}{owner}.", en="{name}{buys}: the customer's rating {customer}, {ours}{owner}.").format(
            name=case.name(account), buys=buys(case, account), customer=number(row["customer"], 2), ours=ours, owner=_owner(case, account)))
    rest = len(case.to_mend) - len(first)
    return Action(
        "mend",
        " ".join(filter(None, [both(fi=("Kysykää asiakkaalta, mikä on korjattava, ja sopikaa siitä: {names}.", "Kysykää näiltä asiakkailta, mikä on korjattava, ja sopikaa siitä: {names}."),
             en=("Ask the customer what has to be put right, and agree on it: {names}.", "Ask these customers what has to be put right, and agree on it: {names}.")).format(names=case.quoted(first), n=len(first)), _settle(case, first)])),
        " ".join(filter(None, [
            both(fi="Asiakas pitää suhdetta heikkona (alle {middle}), olittepa samaa mieltä tai ette.", en="The customer thinks the relationship weak (below {middle}), whether or not you agree.").format(middle=number(MIDDLE)),
            *told,
            _no_owners(case) if not len(case.first) else "", grounds(case.book, first, ratings=False),
            direction(case) if not len(case.first) else "",
            both(fi=("Lisäksi yhden muun asiakkaan arvio on alle {middle}.", "Lisäksi {n} muun asiakkaan arvio on alle {middle}."), en=("One more account gives less than {middle}.", "{n} more accounts give less than {middle}.")).format(
                n=rest, middle=number(MIDDLE)) if rest else "",
        ])), sheet=list_sheet(), who=case.book.named(first))  # fmt: skip


def _ask(case: Relationship) -> Action | None:
    """Whose own view is not known."""
    if not len(case.unasked):
        return None
    return Action(
        "ask_customer",
        " ".join(filter(None, [both(fi=("Pyytäkää asiakkaan oma arvio: {names}.", "Pyytäkää näiltä asiakkailta oma arvio: {names}."), en=("Ask for the customer's own view: {names}.", "Ask for the customers' own views: {names}.")).format(
            names=case.quoted(case.unasked), n=len(case.unasked)), _settle(case, case.unasked)])),
        both(fi="Omasta arviosta näkee vain, miltä suhde näyttää teistä. Älkää täyttäkö asiakkaan riviä itse: silloin ero katoaa juuri siinä, missä siitä olisi hyötyä.",
             en="Your own view shows only how it looks to you. Do not fill in the customer's row yourselves: then the gap vanishes just where it would be of use.").said(), sheet=list_sheet())


def _learn(case: Relationship) -> Action | None:
    """Where the two sides have come nearer: what was done there?"""
    nearer = [account for account in case.narrowed if case.followed["customer_now"][account] - case.followed["customer_before"][account] >= NOTICED]
    if not nearer:
        return None
    told = [
        both(fi="{name}: asiakkaan arvio oli {before} ja on nyt {now}.", en="{name}: the customer's view was {before} and is now {now}.").format(
            name=case.name(one), before=number(case.followed["customer_before"][one], 2), now=number(case.followed["customer_now"][one], 2))
        for one in nearer[:3]]  # fmt: skip
    return Action(
        "learn",
        both(fi=("Selvittäkää, mitä tehtiin toisin: {names}.", "Selvittäkää, mitä näiden kanssa tehtiin toisin: {names}."), en=("Find out what was done differently with {names}.",) * 2).format(
            names=case.quoted(nearer), n=len(nearer)),
        " ".join([*told, both(
            fi="Ero kapeni, koska asiakas arvioi suhteen paremmaksi kuin ennen. Tarkistakaa, että vastaaja on sama.", en="The gap has narrowed because the customer rates the relationship better than before. Check that the same person answered both times.").said()]), sheet=list_sheet())


def _again(case: Relationship) -> Action | None:
    """Where there is one assessment only, so that the direction is not known."""
    if not len(case.compared) or len(case.followed):
        return None
    return Action(
        "rate_again",
        both(fi="Arvioikaa samat suhteet vuoden päästä uudelleen, kumpikin itse ja samoilla kriteereillä.", en="Rate the same relationships again in a year, each side by itself and on the same criteria.").said(),
        both(fi="Suhteita on arvioitu vain kerran. Yhdestä arviosta näkee tason mutta ei suuntaa: heikko mutta vahvistuva suhde on eri asia kuin vahva mutta heikkenevä.",
             en="The relationships have been rated only once. One assessment shows the level, not the direction: a weak relationship that grows is a different matter from a strong one that fades.").said(), sheet=list_sheet())


def _caveat(case: Relationship) -> str:
    few = both(
        fi="Suhteita on {all}, ja kumpikin osapuoli on arvioinut niistä {n}: muista ei voi päätellä mitään.", en="Both sides have rated {n} of {all} relationships: no conclusions about the others.").format(
        n=number(len(case.compared)), all=number(len(case.table))) if len(case.compared) < len(case.table) else ""
    return " ".join(filter(None, [few, both(
        fi="Arviot ovat mielipiteitä: erosta näkee, mistä pitää puhua, ei sitä, kumpi on oikeassa. Asiakkaita katsotaan tässä vain arvioiden mukaan; mitä niiltä on saatavissa, on raportissa Asiakasosuus.",
        en="The ratings are opinions: a gap does not show who is right, but what to talk about. Accounts are judged here by the ratings alone; what can be won from them is in the report Share of wallet.").said()]))


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
        both(fi="Näin monta pistettä lujempina te pidätte suhteita kuin asiakkaat, samoilla kriteereillä.", en="The number of points by which the relationships look stronger to you than to the customers, on the same criteria.").said())
    return _since(figure, *moved(case), len(case.followed), case)


def _since(figure: KeyFigure, before: float, now: float, n: int, case: Relationship) -> KeyFigure:
    """The same with how it has changed, of the same accounts."""
    if math.isnan(before):
        return figure
    if n < FEWEST_FOLLOWED:
        return replace(figure, change=both(
            fi=("Muutosta ei esitetä, koska se tiedetään vain yhdestä asiakkaasta.", "Muutosta ei esitetä, koska se tiedetään vain {n} asiakkaasta."),
            en=("No change is given: it is known of one account only.", "No change is given: it is known of {n} accounts only.")).format(n=n))
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
        both(fi="Näin moni niistä asiakkaista, joiden suhteen molemmat osapuolet ovat arvioineet, arvioi sen vähintään {points} heikommaksi kuin te.", en="How many of the accounts rated by both sides rate the relationship at least {points} lower than you do.").format(
            points=points(case.gap_from)))


def _filled(case: Relationship) -> KeyFigure:
    share = float(case.fill_rates["now"].mean())
    return KeyFigure(
        "filled_in", both(fi="Arvioista täytetty", en="Ratings filled in").said(), round(share, 4), percent(share),
        both(fi="Molempien osapuolten arvioista nyt, kaikki työkirjan asiakkaat. Täyttöasteesta näkee työn määrän, ei suhteiden laatua: se ei vaikuta lujuuteen.",
             en="Of the ratings of both sides now, all accounts of the workbook. It shows how much work has been done, not how good the relationships are, and does not affect strength.").said())
