"""Whether to go on, change or try: what the report on a loyalty programme begins with."""

import math

import numpy as np
import pandas as pd

from asiakkuus_lib import loyalty_programme
from asiakkuus_lib.advice import Setting
from asiakkuus_lib.lessons.common.periods import when
from asiakkuus_lib.lessons.common.terms import with_terms
from asiakkuus_lib.lessons.l14_loyalty_programmes.case import (
    DUST,
    LOSES,
    NOT_INVITED,
    OPEN,
    PAYS,
    UNKNOWN,
    LoyaltyProgramme,
    Outcome,
    Pilot,
)
from asiakkuus_lib.locale import both
from asiakkuus_lib.loyalty_programme import Difference
from asiakkuus_lib.report import MAY, OTHERS, Action, KeyFigure, Start, key_figures
from asiakkuus_lib.report.hand_over import KeyFigures
from asiakkuus_lib.show import date, money, number, percent, say
from asiakkuus_lib.show.text import Note

# An invitation that changed the purchases by a tenth would be worth knowing of.
WORTH_SEEING = 0.1
# A part of what members leave that is too small to act on.
WORTH_WHILE = 0.01
# Of a chance below this, or above one less it, the headline says whether the programme pays.
UNLIKELY = 0.05


def members_sheet() -> str:
    """Name of the sheet that lists the members."""
    return both(fi="Jäsenet", en="Members").said()


def _list_of(case: LoyaltyProgramme) -> str:
    """The sheet that an action on members points to; "" where they are not listed with their groups."""
    return members_sheet() if case.parts is not None and not case.pseudonymised else ""


def not_told() -> Note:
    """Why something is not told."""
    return say(both(fi="Tätä ei kerrota, koska osa ryhmistä on liian pieniä.", en="This is not disclosed, because some of the groups are too small.").said())


def needs_costs(case: LoyaltyProgramme) -> Note:
    """What is needed to say what members leave."""
    if case.knows_goods and case.parts is None:
        return say(both(fi="Jäsenten kuluja ei ole: kulutiedostosta ei löydy heitä tältä jaksolta.", en="There are no costs of the members: none of them is in the file of costs in this period.").said())
    if case.sums is None and case.parts is not None:
        return not_told()
    return say(both(fi="Ohjelman tulosta ei voi laskea ilman kuluja: anna asiakkaiden kulut ({costs}) tai myyntikate ({margin}).",
                    en="The result of the programme cannot be computed without costs: give the costs of the customers ({costs}) or a gross margin ({margin}).").format(
        costs=Setting("costs_path", "…"), margin=Setting("margin_rate", 0.35)))


def needs_pilot(case: LoyaltyProgramme) -> Note:
    """What is needed to tell what the programme caused."""
    if case.pilot is not None and case.effect("sales") is not None:
        return say(both(fi="Kokeilun tuloksesta ei voi laskea tätä: liittyneitä tai ostaneita on liian vähän, tai heidän määräänsä ei kerrota.",
                        en="This cannot be computed from the pilot: too few joined or bought, or their number is not disclosed.").said())
    if case.awaits_pilot:
        return say(_no_purchases_yet(case))
    if case.pilot is not None:
        return say(both(fi="Kokeilun vaikutusta ei voi laskea: ostoja kokeilun ajalta ei ole, tai ryhmä on liian pieni kerrottavaksi.",
                        en="The effect of the pilot cannot be computed: there are no purchases from that time, or a group is too small to be reported.").said())
    return say(both(fi="Ohjelman vaikutusta ei tiedetä ilman kokeilua, jossa arpa ratkaisee, kuka kutsutaan: anna sen tulos ({setting}).",
                    en="The effect of the programme is not known without a pilot in which customers are invited by lot: give its result ({setting}).").format(
        setting=Setting("pilot_path", "…")))


def _no_purchases_yet(case: LoyaltyProgramme) -> str:
    """That a pilot begins only after the purchases of the report, and what to give."""
    assert case.pilot is not None and case.pilot.began is not None
    words = {"began": date(case.pilot.began), "last": date(case.last_day), "as_of": Setting("as_of", "…")}
    return (
        both(fi="Kokeilu alkaa {began}, mutta raportin ostot päättyvät {last}, joten kokeilun vaikutusta ei vielä tiedetä: anna myöhempi vertailupäivä ({as_of}) tai kirjaa kokeilun aikaiset ostot kokeilun tiedostoon.",
             en="The pilot begins on {began}, but the purchases of this report end on {last}, so its effect is not known yet: give a later reference date ({as_of}), or write the purchases during the pilot in its file.") if case.parameters["as_of"]
        else both(fi="Kokeilu alkaa {began}, mutta raportin ostot päättyvät {last}, joten kokeilun vaikutusta ei vielä tiedetä: anna uudemmat ostot tai kirjaa kokeilun aikaiset ostot kokeilun tiedostoon.",
                  en="The pilot begins on {began}, but the purchases of this report end on {last}, so its effect is not known yet: give later purchases, or write those during the pilot in its file.")
    ).format(**words)


def all_members_known(case: LoyaltyProgramme) -> str:
    """How many of the members’ costs are not known, as a sentence; "" where all are."""
    if case.parts is None or case.pseudonymised:
        return ""
    missing = len(case.during.difference(case.parts.index))
    if not missing:
        return ""
    return both(fi=("{n} jäsenen kuluja ei tiedetä, ja hänet on jätetty pois tuloksesta.", "{n} jäsenen kuluja ei tiedetä, ja heidät on jätetty pois tuloksesta."),
                en=("The costs of {n} member are not known: that member is left out of the result.", "The costs of {n} members are not known: they are left out of the result.")).format(n=missing)


def from_to(case: LoyaltyProgramme, found: Difference, decimals: int = 0) -> str:
    """The interval of a difference: "−6.61 to −1.11 €"."""
    return between(case, found.low, found.high, decimals)


def between(case: LoyaltyProgramme, low: float, high: float, decimals: int = 0) -> str:
    """Two amounts as the ends of a range."""
    # The sign of the currency stands before each number in English, after the last one in Finnish.
    first = both(fi=number(low, decimals), en=money(low, case.currency, decimals)).said()
    return both(fi="{low}\N{WORD JOINER}…\N{WORD JOINER}{high}", en="{low} to {high}").format(low=first, high=money(high, case.currency, decimals))


def chance_of(share: float) -> str:
    """A chance within a sentence: "3%"."""
    if share < 0.005:
        return both(fi="alle prosentin", en="under 1%").said()
    return both(fi="yli 99 prosentin", en="over 99%").said() if share > 0.995 else both(fi="{n} prosentin", en="{n}%").format(n=number(100 * share))


def coarse(estimate: float, low: float, high: float, *others: float) -> tuple[float, ...]:
    """An estimate, the ends of its interval, and what stands beside them, no more exact than the interval lets them be.

    Examples
    --------
    >>> coarse(-7698.6, -15311.2, 312.9), coarse(3.2, -900.0, 1100.0)
    ((-7700.0, -15300.0, 300.0), (0.0, -900.0, 1100.0))
    """
    size = max(abs(estimate), (high - low) / 10)
    digits = 1 - math.floor(math.log10(size)) if size > 0 else 0
    return tuple(round(value, min(digits, 0)) + 0.0 for value in (estimate, low, high, *others))


def pilot_time(case: LoyaltyProgramme) -> str:
    """When the pilot was, how long its euros are counted, and whether it is later than the purchases; "" without a pilot."""
    if case.pilot is None or case.effect("sales") is None:
        return ""
    return " ".join(filter(None, [_days_of(case.pilot), _days_beside_purchases(case, case.pilot)]))


def _days_of(pilot: Pilot) -> str:
    """Of which days the euros of a pilot are."""
    words = {"first": "" if pilot.began is None else date(pilot.began), "last": "" if pilot.ended is None else date(pilot.ended)}
    return (
        both(fi="Tiedosto ei kerro, milloin kokeilu oli ja kuinka kauan se kesti: eurot ovat kokeilun ajalta, eivät vuodelta.",
             en="The file does not tell when the pilot was, or how long it lasted: its euros are of that time, not of a year.") if pilot.began is None and pilot.ended is None
        else both(fi="Kokeilu päättyi {last}, eikä tiedosto kerro, milloin se alkoi: eurot ovat kokeilun ajalta, eivät vuodelta.",
                  en="The pilot ended on {last}, and its file does not tell when it began: its euros are of that time, not of a year.") if pilot.began is None
        else both(fi="Kokeilu alkoi {first}, eikä tiedosto kerro, kuinka kauan se kesti: eurot ovat kokeilun ajalta, eivät vuodelta.",
                  en="The pilot began on {first}, and its file does not tell how long it lasted: its euros are of that time, not of a year.") if pilot.ended is None
        else both(fi="Kokeilun eurot ovat ajalta {first}–{last}, eivät vuodelta.", en="The euros of the pilot are of {first} – {last}, not of a year.")
    ).format(**words)


def _days_beside_purchases(case: LoyaltyProgramme, pilot: Pilot) -> str:
    """Whether the pilot, or its end, is later than the purchases, and what is assumed where its end is not told; "" otherwise."""
    words = {"last": date(case.last_day), "ends": "" if pilot.ends is None else date(pilot.ends)}
    if pilot.counted and pilot.ends is None:
        return both(fi="Tiedosto ei kerro, milloin kokeilu päättyi, joten mukaan on laskettu ostot {last} asti.", en="The file does not tell when the pilot ended, so purchases up to {last} are counted.").format(**words)
    if pilot.began is not None and pilot.began > case.last_day:
        return both(fi="Kokeilu on uudempi kuin raportin ostot, jotka päättyvät {last}: jäsenten ostot ja kulut ovat ajalta ennen kokeilua.",
                    en="The pilot is later than the purchases of this report, which end on {last}: the members’ purchases and costs are of the time before it.").format(**words)
    if pilot.ends is None or pilot.ends <= case.last_day:
        return ""
    return (
        both(fi="Kokeilu kestää {ends} asti, mutta raportin ostot päättyvät {last}: tulos on keskeneräinen.", en="The pilot lasts until {ends}, but the purchases of this report end on {last}: its result is not complete.") if pilot.counted
        else both(fi="Kokeilu päättyi vasta raportin muiden ostojen jälkeen: ne päättyvät {last}.", en="The pilot ended only after the other purchases of this report, which end on {last}.")
    ).format(**words)


def start(case: LoyaltyProgramme) -> Start:
    """Whether the programme pays, whether to invite more, and what to change first."""
    actions = [action for action in (_invitations(case), _losing(case), _largest(case)) if action is not None][:3]
    if not actions:
        known = _answer(case) or " ".join(filter(None, [_left(case), _verdict(case)]))
        return Start(_made_up(case) + (known or both(fi="Aineistosta ei näe, kannattaako ohjelma.", en="The data does not show whether the programme pays.").said()), "", (), _caveat(case))
    invite, answer = "invite_rest", _answer(case)
    told = [answer, _what_to_do(case, actions[0])] if answer else [_what_to_do(case, actions[0]), _left(case), _verdict(case)]
    headline = _made_up(case) + " ".join(filter(None, told))
    return Start(headline, actions[0].code, with_terms(actions, contacts=(invite,), consent=case.consent_of(case.customers.index) is not None), _caveat(case))


def _made_up(case: LoyaltyProgramme) -> str:
    return "" if case.files else both(fi="Esimerkki on keksitty. ", en="This example is made up. ").said()


def _fits(case: LoyaltyProgramme, found: Outcome) -> bool:
    """Whether the result does not speak against what the pilot says of an invitation."""
    return not (case.verdict == PAYS and found.chance <= 1 - UNLIKELY or case.verdict == LOSES and found.chance > 1 - UNLIKELY)


def _answer(case: LoyaltyProgramme) -> str:
    """What the programme brought and cost, and whether it pays, as sentences; "" where the pilot does not tell it."""
    found = case.outcome
    if found is None or not _fits(case, found):
        return ""
    verdict = (
        both(fi="Ohjelma tuskin maksaa itseään takaisin", en="The programme is unlikely to pay for itself") if found.chance < UNLIKELY
        else both(fi="Ohjelma maksaa itsensä takaisin hyvin todennäköisesti", en="The programme very probably pays for itself") if found.chance > 1 - UNLIKELY
        else both(fi="Ei tiedetä, maksaako ohjelma itsensä takaisin", en="It is not known whether the programme pays for itself"))
    *_result, brought = coarse(found.result, found.low, found.high, found.brought)
    words = _of_result(case, found) | {"verdict": verdict.said(), "cost": money(found.cost, case.currency), "brought": money(brought, case.currency), "in_period": when(case)[0]}
    return (
        both(fi="{verdict}: kokeilun mukaan se toi katetta noin {brought} ennen alennuksia ja ylläpitoa, jotka maksoivat {cost} {in_period}.", en="{verdict}: according to the pilot it brought in about {brought} of contribution before discounts and upkeep, which cost {cost} {in_period}.") if brought >= 0
        else both(fi="{verdict}: kokeilun mukaan sen tuoma kate oli noin {brought} jo ennen alennuksia ja ylläpitoa, jotka maksoivat lisäksi {cost} {in_period}.", en="{verdict}: according to the pilot the contribution that it brought in was about {brought} even before discounts and upkeep, which cost another {cost} {in_period}.")
    ).format(**words) + " " + both(
        fi="Tulos on noin {result} (95\N{NO-BREAK SPACE}%:n väli {range}), ja ohjelma maksaa itsensä takaisin {chance} todennäköisyydellä.",
        en="The result is about {result} (95% interval {range}), and the chance that the programme pays for itself is {chance}.").format(**words)


def _of_result(case: LoyaltyProgramme, found: Outcome) -> dict[str, str]:
    result, low, high = coarse(found.result, found.low, found.high)
    return {"result": money(result, case.currency), "range": between(case, low, high), "chance": chance_of(found.chance)}


def _what_to_do(case: LoyaltyProgramme, first: Action) -> str:
    return {
        "stop_inviting": both(fi="Älä laajenna ohjelmaa nykyisin eduin.", en="Do not expand the programme with its present benefits."),
        "invite_rest": both(fi="Laajenna ohjelmaa: kutsu myös muut.", en="Expand the programme: invite the others too."),
        "repeat_pilot": both(fi="Älä vielä laajenna ohjelmaa vaan toista kokeilu suurempana.", en="Do not expand the programme yet: repeat the pilot, and make it larger."),
        "wait_for_pilot": both(fi="Älä laajenna ohjelmaa, ennen kuin kokeilun tulos tiedetään.", en="Do not expand the programme before the result of the pilot is known."),
        "draw_lots": both(fi="Ennen kuin laajennat ohjelmaa, selvitä arvotulla kokeilulla, mitä se saa aikaan.", en="Before you expand the programme, find out what it does with a pilot by lot."),
        "cheaper_to_serve": both(fi="Pienennä niiden jäsenten palvelukustannuksia, joiden palvelu maksaa enemmän kuin heidän ostoistaan jää.", en="Make service cheaper for those members whose service costs more than their purchases leave."),
        "other_benefit": both(fi="Kokeile, riittääkö eniten ostaville alennusta halvempi etu.", en="Test whether a benefit cheaper than the discount will do for those who buy the most."),
    }[first.code].said()


def _left(case: LoyaltyProgramme) -> str:
    """What the members left, as a sentence."""
    if case.sums is None or case.parts is None:
        return ""
    left = float(case.sums["left"])
    words = {"n": number(len(case.parts)), "sales": money(case.sums["sales"], case.currency), "left": money(abs(left), case.currency), "in_period": when(case)[0]}
    return (
        both(fi="Jäsenten ostoista ({sales}) jäi kulujen jälkeen {left} {in_period}; se ei ole ohjelman tulos.", en="Of the members’ purchases ({sales}), {left} was left after costs {in_period}; that is not the result of the programme.") if left >= 0
        else both(fi="Jäsenten ostoista ({sales}) syntyi tappiota {left} {in_period}.", en="The members’ purchases ({sales}) made a loss of {left} {in_period}.")
    ).format(**words)


def _verdict(case: LoyaltyProgramme) -> str:
    """What the pilot by lot says, as a sentence."""
    if not case.is_a_lot:
        return both(fi="Kokeilusta ei näe vaikutusta, sillä ryhmät poikkesivat toisistaan jo ennen sitä.", en="The pilot does not show the effect, because its groups already differed before it.").said()
    left, sales = case.effect("contribution"), case.effect("sales")
    if left is not None and math.isfinite(left.low):
        words = {"size": money(left.estimate, case.currency, 2), "range": from_to(case, left, 2)}
        return {
            LOSES: both(fi="Arvalla kutsutuista asiakkaista jäi ohjelman kulujen jälkeen vähemmän katetta kuin muista: ero on keskimäärin {size} (95\N{NO-BREAK SPACE}%:n väli {range}).", en="After the programme’s costs, customers invited by lot contributed less than the others: the difference is {size} on average (95% interval {range})."),
            PAYS: both(fi="Arvalla kutsutuista asiakkaista jäi ohjelman kulujen jälkeen enemmän katetta kuin muista: ero on keskimäärin {size} (95\N{NO-BREAK SPACE}%:n väli {range}).", en="After the programme’s costs, customers invited by lot contributed more than the others: the difference is {size} on average (95% interval {range})."),
        }.get(case.verdict, both(fi="Arvalla kutsutuista ei jäänyt ohjelman kulujen jälkeen selvästi enempää eikä vähempää katetta kuin muista: ero on keskimäärin {size} (95\N{NO-BREAK SPACE}%:n väli {range}).", en="After the programme’s costs, customers invited by lot contributed neither clearly more nor clearly less than the others: the difference is {size} on average (95% interval {range}).")).format(**words)
    if sales is not None and math.isfinite(sales.low):
        return both(fi="Arvalla kutsuttujen ostot muuttuivat keskimäärin {size} (95\N{NO-BREAK SPACE}%:n väli {range}).", en="The purchases of customers invited by lot changed by {size} on average (95% interval {range}).").format(
            size=money(sales.estimate, case.currency, 2), range=from_to(case, sales, 2))
    ours, theirs = case.means
    if math.isfinite(ours) and ours <= theirs:
        return both(fi="Jäsenet eivät osta muita enempää, mutta siitäkään ei näe, mitä ohjelma on saanut aikaan.", en="Members buy no more than others, but that does not show what the programme has caused either.").said()
    if math.isfinite(ours) and theirs > 0:
        return both(fi="Jäsen ostaa {times} kertaa niin paljon kuin muut, mutta siitä ei näe, mitä ohjelma on saanut aikaan.", en="Members buy {times} times as much as others, but that does not show what the programme has caused.").format(times=number(ours / theirs, 1))
    return ""


def _invitations(case: LoyaltyProgramme) -> Action | None:
    """Whether to invite those who were not, to try again, or to try at last."""
    found = case.effect("contribution")
    if case.pilot is not None and case.verdict in (PAYS, LOSES) and case.tells("pilot") and not (case.told["pilot"] == OTHERS).any():
        return _invite_or_not(case, found)
    if case.verdict == OPEN:
        return _repeat(case)
    return _wait(case) if case.awaits_pilot else _draw(case) if case.verdict == UNKNOWN else None


def _invite_or_not(case: LoyaltyProgramme, found: Difference | None) -> Action | None:
    asked = case.told["invitable"] if "invitable" in case.told and case.verdict == PAYS else None
    n = int((case.arms == NOT_INVITED).sum()) if asked is None else int((asked == MAY).sum())
    each = _each_invited(case, found)
    if each is None or not abs(each[0]) * n > 0 or asked is not None and (asked == OTHERS).any():
        return None
    at_stake = round(abs(each[0]) * n, 2)
    middle, *ends = coarse(*(value * n for value in each))
    low, high = ends
    words = {"count": number(n), "money": money(middle, case.currency), "range": between(case, low, high)}
    rests = _verdict(case) if found is not None else both(fi="Kokeilussa liittyneiden ostoista laskettuna.", en="Counted from the purchases of those who joined in the pilot.").said()
    if case.verdict == PAYS:
        return Action("invite_rest", both(fi=("Kutsu ohjelmaan se {count} asiakas, jota kokeilussa ei kutsuttu: kutsun tulos olisi ohjelman kulujen jälkeen noin {money} (95\N{NO-BREAK SPACE}%:n väli {range}).", "Kutsu ohjelmaan ne {count} asiakasta, joita kokeilussa ei kutsuttu: kutsujen tulos olisi ohjelman kulujen jälkeen noin {money} (95\N{NO-BREAK SPACE}%:n väli {range})."),
                                          en=("Invite the {count} customer who was not invited in the pilot: the result of the invitation would be about {money} after the programme’s costs (95% interval {range}).", "Invite the {count} customers who were not invited in the pilot: the result of the invitations would be about {money} after the programme’s costs (95% interval {range}).")).format(
            n=n, **words), rests, n, at_stake)
    return Action("stop_inviting", both(fi=("Jätä kutsumatta se {count} asiakas, jota kokeilussa ei kutsuttu: nykyisin eduin kutsun tulos olisi ohjelman kulujen jälkeen noin {money} (95\N{NO-BREAK SPACE}%:n väli {range}).", "Jätä kutsumatta ne {count} asiakasta, joita kokeilussa ei kutsuttu: nykyisin eduin kutsujen tulos olisi ohjelman kulujen jälkeen noin {money} (95\N{NO-BREAK SPACE}%:n väli {range})."),
                                        en=("Do not invite the {count} customer who was not invited in the pilot: with the present benefits the result of the invitation would be about {money} after the programme’s costs (95% interval {range}).", "Do not invite the {count} customers who were not invited in the pilot: with the present benefits the result of the invitations would be about {money} after the programme’s costs (95% interval {range}).")).format(
        n=n, **words), " ".join([rests, both(
            fi="Jos etuja muutetaan, muutos kannattaa testata samalla tavalla.", en="If the benefits are changed, test the change in the same way.").said()]), n, at_stake)


def _each_invited(case: LoyaltyProgramme, found: Difference | None) -> tuple[float, float, float] | None:
    """What an invitation brings, and the ends of its interval; where the pilot does not tell it, what a member does."""
    if found is not None:
        return found.estimate, found.low, found.high
    results = case.simulated(case.after_service)
    if results is None:
        return None
    low, high = np.quantile(results / max(len(case.during), 1), [0.025, 0.975])
    return float(results.mean()) / max(len(case.during), 1), float(low), float(high)


def _repeat(case: LoyaltyProgramme) -> Action | None:
    found = case.effect("contribution") or case.effect("sales")
    if found is None or not found.error > 0 or case.pilot is None:
        return None
    frame = case.pilot.frame
    base = float(frame.loc[~frame["invited"], "sales_after"].mean())
    seen = max(abs(found.estimate), WORTH_SEEING * abs(base), DUST)
    needed = loyalty_programme.rounded(loyalty_programme.needed_to_see(seen, found.spread))
    at_stake = round(max(abs(found.low), abs(found.high)) * found.ones, 2)
    if needed <= 0 or not at_stake > 0:
        return None
    return Action("repeat_pilot", both(fi="Toista kokeilu niin, että kutsuttuja on noin {n} ja muita yhtä monta.", en="Repeat the pilot with about {n} invited and as many not invited.").format(n=number(needed)),
                  both(fi="Kokeilussa oli {a} kutsuttua, ja vaikutus on jossakin välillä {range}: siitä ei näe, onko ohjelmasta hyötyä vai haittaa. Noin {n} kutsutun kokeilussa vaikutus, joka on vähintään {seen} kutsuttua kohti, erottuisi neljässä kokeilussa viidestä.",
                       en="The pilot had {a} invited, and the effect is somewhere in the range {range}, which does not show whether the programme helps or harms. About {n} invited would show, in four pilots of five, an effect of at least {seen} each.").format(
                      a=number(found.ones), range=from_to(case, found, 2), n=number(needed), seen=money(seen, case.currency, 2)), needed, at_stake)


def _wait(case: LoyaltyProgramme) -> Action:
    """To wait for the pilot that is going on, or about to begin."""
    assert case.pilot is not None and case.pilot.began is not None
    told = case.tells("pilot") and not (case.told["pilot"] == OTHERS).any()
    return Action("wait_for_pilot", both(fi="Odota {day} alkavan kokeilun tulosta, ennen kuin kutsut lisää jäseniä.", en="Wait for the result of the pilot that begins on {day} before you invite more members.").format(
        day=date(case.pilot.began)), _no_purchases_yet(case), len(case.pilot.frame) if told else None)


def _draw(case: LoyaltyProgramme) -> Action | None:
    """To try at last, by lot, whom to invite."""
    told = case._told(case.buyers, "buyer") if case.tells("buyer") else case.buyers.iloc[:0]
    others = told.loc[~told["member"], "sales"]
    if len(others) < 2 or not others.sum() > DUST:
        return None
    spread, mean = float(others.std()), float(others.mean())
    if not spread > 0:
        return None
    needed = loyalty_programme.needed_to_see(WORTH_SEEING * mean, spread)
    return Action("draw_lots", both(fi=("Kutsu seuraavaksi puolet {count} muusta ostaneesta asiakkaasta, ja ratkaise arvalla, ketkä (heidän ostonsa {money}).",) * 2,
                                    en=("Next time invite half of the {count} other customer who has bought, drawn by lot (spending {money}).", "Next time invite half of the {count} other customers who have bought, drawn by lot (spending {money}).")).format(
        n=len(others), count=number(len(others)), money=money(float(others.sum()), case.currency)),
        both(fi="Muuten ei tiedetä, mitä ohjelma saa aikaan. Jotta kymmenesosan muutos ostoissa näkyisi, kutsuttuja tarvitaan noin {n} ja muita yhtä monta; tätä pienemmässä joukossa erottuu vain suurempi muutos.",
             en="Otherwise nobody knows what the programme does. To see a change of a tenth in purchases, about {n} invited are needed and as many not invited; a smaller group shows only a larger change.").format(
            n=number(loyalty_programme.rounded(needed))), len(others), round(float(others.sum()), 2))


def _losing(case: LoyaltyProgramme) -> Action | None:
    """The members whose service costs more than their purchases leave, and those whom other costs take to a loss."""
    if case.parts is None or not case.knows_service or not case.tells("loss_of") or (case.told["loss_of"] == OTHERS).any():
        return None
    losing = case.parts[case.parts["left"] < -DUST]
    dear = losing[losing["contribution"] < -DUST]
    loss = -float(dear["left"].sum())
    if dear.empty or loss < WORTH_WHILE * abs(float(case.parts["sales"].sum())):
        return None
    n, others = len(dear), len(losing) - len(dear)
    goods, service = float((dear["sales"] - dear["goods"]).sum()), float(dear["service"].sum())
    words = {name: money(value, case.currency) for name, value in {
        "goods": abs(goods), "service": service, "rest": loss + goods - service, "off": float(dear["discount"].sum())}.items()}
    return Action("cheaper_to_serve", both(fi=("Tee {count} jäsenen palvelu halvemmaksi: se maksaa enemmän kuin hänen ostoistaan jää tuotteiden jälkeen (tappio {money}).", "Tee {count} jäsenen palvelu halvemmaksi: se maksaa enemmän kuin heidän ostoistaan jää tuotteiden jälkeen (tappio yhteensä {money})."),
                                           en=("Make the service of {count} member cheaper: it costs more than is left of their purchases after goods (a loss of {money}).", "Make the service of {count} members cheaper: it costs more than is left of their purchases after goods (a loss of {money} in all).")).format(n=n, count=number(n), money=money(loss, case.currency)),
                  " ".join(filter(None, [
                      (both(fi="Tuotteiden jälkeen jäi {goods}; palvelu maksoi {service} ja muut kulut, kuten ylläpito ja hankinta, {rest}.", en="After goods {goods} was left; service cost {service} and the rest, such as upkeep and acquisition, {rest}.") if goods >= 0
                       else both(fi="Jo tuotteet maksoivat {goods} enemmän kuin heidän ostonsa; palvelu maksoi {service} ja muut kulut, kuten ylläpito ja hankinta, {rest}.", en="Goods alone cost {goods} more than they paid; service cost {service} and the rest, such as upkeep and acquisition, {rest}.")).format(**words),
                      both(fi="Pelkkä alennuksen poistaminen ei riitä: he saivat alennuksia {off}.", en="Ending the discount alone is not enough: they got {off} off.").format(**words) if dear["discount"].sum() < loss else "",
                      both(fi=("Lisäksi {n} jäsen on tappiollinen vain muiden kulujen, kuten ylläpidon ja hankinnan, takia.", "Lisäksi {n} jäsentä on tappiollisia vain muiden kulujen, kuten ylläpidon ja hankinnan, takia."),
                           en=("Another {n} member makes a loss only because of other costs, such as upkeep and acquisition.", "Another {n} members make a loss only because of other costs, such as upkeep and acquisition.")).format(n=others) if others else ""])),
                  n, round(loss, 2), _list_of(case), case.named(dear.index))


def _largest(case: LoyaltyProgramme) -> Action | None:
    """The fifth that gets the most of the discount: nobody knows what they would buy without it."""
    if case.parts is None or case.verdict == PAYS or not case.tells("fifth") or (case.told["fifth"] == OTHERS).any():
        return None
    top = case.parts[case.fifths == "1"]
    off, all_, left = float(top["discount"].sum()), float(case.parts["discount"].sum()), float(top["left"].sum())
    if len(top) < 2 or not off > DUST or off <= 2 / loyalty_programme.FIFTHS * all_:
        return None
    words = {"share": percent(off / all_), "left": money(left, case.currency)}
    return Action("other_benefit", both(fi="Valitse arvalla kokeiluun osa {count} eniten ostavasta jäsenestä ja tarjoa heille etua, joka on halvempi kuin alennus ({money}).",
                                        en="Test, on some of the {count} members who buy the most, drawn by lot, a benefit that costs less than the discount ({money}).").format(
        count=number(len(top)), money=money(off, case.currency)),
        " ".join([
            both(fi="He saavat {share} alennuksista.", en="They get {share} of the discounts.").format(**words),
            both(fi="Ei tiedetä, ostaisivatko he ilman alennusta vähemmän, ja pelissä on {left}, joka heidän ostoistaan jää kulujen jälkeen.", en="It is not known whether they would buy less without it, and {left}, which their purchases leave after the costs, is at stake.").format(**words) if left > 0
            else both(fi="Ei tiedetä, ostaisivatko he ilman alennusta vähemmän.", en="It is not known whether they would buy less without it.").said(),
            *_dear_too(case, top)]),
        len(top), round(off, 2), _list_of(case), case.named(top.index))


def _dear_too(case: LoyaltyProgramme, top: pd.DataFrame) -> list[str]:
    """How many of those who buy the most are also among those whose service costs too much, as a sentence; none where nobody is."""
    losing = _losing(case)
    n = 0 if losing is None else len(top.index.intersection(list(losing.who)))
    return [both(fi=("Heistä {n} kuuluu niihin jäseniin, joiden palvelu maksaa liikaa: tee hänen palvelunsa ensin halvemmaksi.", "Heistä {n} kuuluu niihin jäseniin, joiden palvelu maksaa liikaa: tee heidän palvelunsa ensin halvemmaksi."),
                 en=("The service of {n} of them costs more than their purchases leave: make it cheaper first.",) * 2).format(n=n)] if n else []


def _caveat(case: LoyaltyProgramme) -> str:
    return " ".join(filter(None, [
        both(fi="Jäsenten ja muiden ero ei ole ohjelman vaikutus, sillä ne, jotka liittyvät, ovat jo ennestään erilaisia kuin muut.", en="The difference between members and others is not the effect of the programme, because those who join are unlike the others to begin with.").said(),
        _assumed(case), pilot_time(case),
    ]))


def _assumed(case: LoyaltyProgramme) -> str:
    """What the result by the pilot rests on, or why there is none, as sentences; "" without a pilot."""
    if case.effect("sales") is None:
        return ""
    found = case.outcome
    if found is None:
        return both(fi="Kokeilu koskee uusia jäseniä: siitä ei suoraan näe, mitä vanhat jäsenet tekisivät ilman ohjelmaa.", en="The pilot is about new members: it does not directly show what old ones would do without the programme.").said()
    if _fits(case, found):
        return " ".join(filter(None, [
            both(fi="Tulos perustuu oletukseen, että vanhat jäsenet toimivat samoin kuin kokeilussa liittyneet.", en="The result rests on the assumption that present members act in the same way as those who joined in the pilot.").said(),
            "" if case.knows_service else both(fi="Palvelun kuluja ei tiedetä, joten niitä ei ole vähennetty.", en="The cost to serve is not known, so it has not been taken off.").said()]))
    return both(fi="Kun lasketaan kokeilussa muuttuneista ostoista ja jäsenten keskimääräisestä katteesta, ohjelman tulos olisi noin {result} (95\N{NO-BREAK SPACE}%:n väli {range}). Se ei sovi yhteen kokeilussa mitatun katteen kanssa: selvitä syy, ennen kuin päätät.",
                en="Counted from the change in purchases in the pilot and the average margin of members, the result of the programme would be about {result} (95% interval {range}). That does not fit the contribution measured in the pilot: find out why before you decide.").format(**_of_result(case, found))


def figures(case: LoyaltyProgramme) -> KeyFigures:
    """The key figures: the result by the pilot, what members leave, the growth needed, and what an invitation does."""
    days = case.parameters["compare_days"]
    earlier = case.previous
    then = earlier if earlier is not None and len(earlier.during) else None
    return key_figures([_key_result(case), _key_left(case, then, days), _key_needed(case), _key_lot(case)])


def _key_result(case: LoyaltyProgramme) -> KeyFigure:
    label = both(fi="Ohjelman tulos kokeilun mukaan", en="Result of the programme by the pilot").said()
    found = case.outcome
    if found is None:
        lacks = needs_costs(case) if case.sums is None else needs_pilot(case)
        return KeyFigure("programme_result", label, None, "–", str(lacks) if case.is_a_lot else both(fi="Ryhmät erosivat jo ennen kokeilua.", en="The groups differed before the pilot.").said())
    words = _of_result(case, found)
    return KeyFigure("programme_result", label, round(found.result, 2), words["result"], both(
        fi="Ohjelman aiheuttamien ostojen kate, josta on vähennetty kaikki alennukset ja ylläpito; 95\N{NO-BREAK SPACE}%:n väli {range}. Ohjelma maksaa itsensä takaisin {chance} todennäköisyydellä.",
        en="Contribution of the purchases that the programme caused, less all discounts and upkeep; 95% interval {range}. The chance that it pays for itself is {chance}.").format(**words))


def _key_left(case: LoyaltyProgramme, then: LoyaltyProgramme | None, days: int) -> KeyFigure:
    label = both(fi="Jäsenten ostoista jää", en="Left of members’ purchases").said()
    if case.sums is None or case.parts is None:
        return KeyFigure("programme_left", label, None, "–", str(needs_costs(case)))
    found = KeyFigure("programme_left", label, round(float(case.sums["left"]), 2), money(case.sums["left"], case.currency), (both(
        fi="Jäsenten ostoista {sales}, kun tuotteet, palvelu, ylläpito ja hankinta on maksettu. Tämä ei ole ohjelman tulos, sillä osa ostoista olisi tehty muutenkin.", en="Of the members’ purchases of {sales}, once goods, service, upkeep and acquisition are paid for. This is not the result of the programme, for some of it would have been bought anyway.") if case.knows_service else both(
        fi="Jäsenten ostoista {sales} tunnettujen kulujen jälkeen; palvelun kuluja ei tiedetä. Tämä ei ole ohjelman tulos, sillä osa ostoista olisi tehty muutenkin.", en="Of the members’ purchases of {sales}, after the costs that are known; the cost to serve is not. This is not the result of the programme, for some of it would have been bought anyway.")).format(sales=money(case.sums["sales"], case.currency)))
    before = None if then is None or then.sums is None else float(then.sums["left"])
    return found.against(before, days, lambda value: money(value, case.currency))


def _key_needed(case: LoyaltyProgramme) -> KeyFigure:
    label = both(fi="Tarvittava myynnin kasvu", en="Growth of sales needed").said()
    if case.sums is None or not case.programme_cost > 0:
        return KeyFigure("uplift_needed", label, None, "–", str(needs_costs(case)) if case.sums is None else both(fi="Ohjelman kuluja ei tiedetä.", en="What the programme costs is not known.").said())
    need = case.needed(case.after_service if case.knows_service else case.after_goods)
    words = {"cost": money(case.programme_cost, case.currency), "goods": percent(case.needed(case.after_goods)) if math.isfinite(case.needed(case.after_goods)) else ""}
    meaning = both(fi="Näin paljon myynnin pitäisi kasvaa, jotta alennukset ja ylläpito ({cost}) tulisivat katetuiksi", en="That is how much sales would have to grow to pay for discounts and upkeep ({cost})").format(**words)
    if case.knows_service:
        meaning += both(fi=" tuote- ja palvelukulujen jälkeen jäävällä katteella", en=" after goods and service").said()
        meaning += both(fi="; pelkkien tuotekulujen jälkeen {goods}", en="; after goods alone {goods}").format(**words) if words["goods"] else ""
    return KeyFigure("uplift_needed", label, need if math.isfinite(need) else None, percent(need) if math.isfinite(need) else both(fi="ei riitä", en="never enough").said(), meaning + ".")


def _key_lot(case: LoyaltyProgramme) -> KeyFigure:
    label = both(fi="Kutsun vaikutus", en="Effect of an invitation").said()
    left, sales = case.effect("contribution"), case.effect("sales")
    found, what = (
        (left, both(fi="katteeseen kutsuttua kohti ohjelman kulujen jälkeen", en="on contribution for each invited, after the programme’s costs").said()) if left is not None and math.isfinite(left.low)
        else (sales, both(fi="ostoihin kutsuttua kohti", en="on purchases for each invited").said()))
    if found is None or not math.isfinite(found.low) or not case.is_a_lot:
        return KeyFigure("effect_by_lot", label, None, "–", str(needs_pilot(case)) if case.is_a_lot else both(fi="Ryhmät erosivat jo ennen kokeilua.", en="The groups differed before the pilot.").said())
    return KeyFigure("effect_by_lot", label, round(found.estimate, 2), money(found.estimate, case.currency, 2), both(
        fi="Vaikutus {what}; 95\N{NO-BREAK SPACE}%:n luottamusväli {range}. Kutsuttuja {n}, muita {m}.", en="The effect {what}; 95% confidence interval {range}. {n} invited, {m} not.").format(
        what=what, range=from_to(case, found, 2), n=number(found.ones), m=number(found.others)))
