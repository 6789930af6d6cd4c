"""Whether to go on, change or try: what the report on a loyalty programme begins with."""

import math

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
)
from asiakkuus_lib.locale import both
from asiakkuus_lib.loyalty_programme import Difference
from asiakkuus_lib.report import MAY, OTHERS, Action, KeyFigure, Start, key_figures
from asiakkuus_lib.report.hand_over import KeyFigures
from asiakkuus_lib.show import money, number, percent, say
from asiakkuus_lib.show.text import Note

# An invitation that changed the purchases by a tenth would be worth knowing of.
WORTH_SEEING = 0.1
# A part of what members leave that is too small to act on.
WORTH_WHILE = 0.01


def members_sheet() -> str:
    """Name of the sheet that lists the members."""
    return both(fi="Jäsenet", en="Members").said()


def _list_of(case: LoyaltyProgramme) -> str:
    """The sheet that an action on members points to; "" where they are not listed with their groups."""
    return members_sheet() if case.parts is not None and not case.pseudonymised else ""


def not_told() -> Note:
    """Why something is not told."""
    return say(both(fi="Tätä ei kerrota, koska osa ryhmistä on liian pieniä.", en="This is not told, for some of the groups are too small.").said())


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
        return say(both(fi="Kokeilun tuloksesta ei voi laskea tätä: liittyneitä tai ostaneita on liian vähän, tai niitä ei kerrota.",
                        en="This cannot be computed from the pilot: too few joined or bought, or they are not told.").said())
    if case.pilot is not None:
        return say(both(fi="Kokeilun vaikutusta ei voi laskea: ostoja kokeilun ajalta ei ole, tai ryhmä on liian pieni kerrottavaksi.",
                        en="The effect of the pilot cannot be computed: there are no purchases of its time, or a group is too small to be told of.").said())
    return say(both(fi="Ohjelman vaikutusta ei tiedetä ilman kokeilua, jossa arpa ratkaisee, kuka kutsutaan: anna sen tulos ({setting}).",
                    en="The effect of the programme is not known without a pilot in which customers are invited by lot: give its result ({setting}).").format(
        setting=Setting("pilot_path", "…")))


def all_members_known(case: LoyaltyProgramme) -> str:
    """How many of the members’ costs are not known, as a sentence; "" where all are."""
    if case.parts is None or case.pseudonymised:
        return ""
    missing = len(case.during.difference(case.parts.index))
    if not missing:
        return ""
    return both(fi=("{n} jäsenen kuluja ei tiedetä, ja hänet on jätetty pois tuloksesta.", "{n} jäsenen kuluja ei tiedetä, ja heidät on jätetty pois tuloksesta."),
                en=("The costs of {n} member are not known, who is left out of the result.", "The costs of {n} members are not known, who are left out of the result.")).format(n=missing)


def from_to(case: LoyaltyProgramme, found: Difference, decimals: int = 0) -> str:
    """The interval of a difference: "−6.61 to −1.11 €"."""
    return between(case, found.low, found.high, decimals)


def between(case: LoyaltyProgramme, low: float, high: float, decimals: int = 0) -> str:
    """Two amounts as the ends of a range."""
    # The sign of the currency stands before each number in English, after the last one in Finnish.
    first = both(fi=number(low, decimals), en=money(low, case.currency, decimals)).said()
    return both(fi="{low}\N{WORD JOINER}…\N{WORD JOINER}{high}", en="{low} to {high}").format(low=first, high=money(high, case.currency, decimals))


def start(case: LoyaltyProgramme) -> Start:
    """Whether to invite more, and what to change first."""
    actions = [action for action in (_invitations(case), _losing(case), _largest(case)) if action is not None][:3]
    if not actions:
        known = " ".join(filter(None, [_left(case), _verdict(case)]))
        return Start(known or both(fi="Aineistosta ei näe, kannattaako ohjelma.", en="The data does not show whether the programme pays.").said(), "", (), _caveat(case))
    invite = "invite_rest"
    headline = " ".join(filter(None, [_what_to_do(case, actions[0]), _left(case), _verdict(case)]))
    return Start(headline, actions[0].code, with_terms(actions, contacts=(invite,), consent=case.consent_of(case.customers.index) is not None), _caveat(case))


def _what_to_do(case: LoyaltyProgramme, first: Action) -> str:
    return {
        "stop_inviting": both(fi="Älä laajenna ohjelmaa nykyisin eduin.", en="Do not expand the programme with its present benefits."),
        "invite_rest": both(fi="Laajenna ohjelmaa: kutsu myös muut.", en="Expand the programme: invite the others too."),
        "repeat_pilot": both(fi="Älä vielä laajenna ohjelmaa vaan toista kokeilu suurempana.", en="Do not expand the programme yet: repeat the pilot, and make it larger."),
        "draw_lots": both(fi="Ennen kuin laajennat ohjelmaa, selvitä arvotulla kokeilulla, mitä se saa aikaan.", en="Before you expand the programme, find out what it does with a pilot by lot."),
        "cheaper_to_serve": both(fi="Tee tappiollisten jäsenten palvelu halvemmaksi.", en="Make the members at a loss cheaper to serve."),
        "other_benefit": both(fi="Vaihda eniten ostavien alennus muuhun etuun.", en="Give those who buy the most another benefit than the discount."),
    }[first.code].said()


def _left(case: LoyaltyProgramme) -> str:
    """What the members left, as a sentence."""
    if case.sums is None or case.parts is None:
        return ""
    left = float(case.sums["left"])
    words = {"n": number(len(case.parts)), "sales": money(case.sums["sales"], case.currency), "left": money(abs(left), case.currency), "in_period": when(case)[0]}
    return (
        both(fi="Jäsenten ostoista ({sales}) jäi kulujen jälkeen {left} {in_period}.", en="Of the members’ purchases ({sales}), {left} was left after costs {in_period}.") if left >= 0
        else both(fi="Jäsenten ostot ({sales}) jäivät tappiolle {left} {in_period}.", en="The members’ purchases ({sales}) made a loss of {left} {in_period}.")
    ).format(**words)


def _verdict(case: LoyaltyProgramme) -> str:
    """What the pilot by lot says, as a sentence."""
    if not case.is_a_lot:
        return both(fi="Kokeilusta ei näe vaikutusta, sillä ryhmät erosivat jo ennen sitä.", en="The pilot does not show the effect, because its groups already differed before it.").said()
    left, sales = case.effect("contribution"), case.effect("sales")
    if left is not None and math.isfinite(left.low):
        words = {"size": money(abs(left.estimate), case.currency, 2), "range": from_to(case, left, 2)}
        return {
            LOSES: both(fi="Arvalla kutsutuista asiakkaista jäi katetta keskimäärin {size} vähemmän kuin muista (95\N{NO-BREAK SPACE}%:n väli {range}).", en="Customers invited by lot contributed {size} less on average than the others (95% interval {range})."),
            PAYS: both(fi="Arvalla kutsutuista asiakkaista jäi katetta keskimäärin {size} enemmän kuin muista (95\N{NO-BREAK SPACE}%:n väli {range}).", en="Customers invited by lot contributed {size} more on average than the others (95% interval {range})."),
        }.get(case.verdict, both(fi="Arvalla kutsutuista ei jäänyt selvästi enempää eikä vähempää kuin muista (95\N{NO-BREAK SPACE}%:n väli {range}).", en="Customers invited by lot contributed neither clearly more nor clearly less than the others (95% interval {range}).")).format(**words)
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
    return _draw(case) if case.verdict == UNKNOWN else None


def _invite_or_not(case: LoyaltyProgramme, found: Difference | None) -> Action | None:
    asked = case.told["invitable"] if "invitable" in case.told and case.verdict == PAYS else None
    n = int((case.arms == NOT_INVITED).sum()) if asked is None else int((asked == MAY).sum())
    results = case.simulated(case.after_service) if found is None else None
    each = abs(found.estimate) if found is not None else abs(float(results.mean())) / max(len(case.during), 1) if results is not None else 0.0
    at_stake = round(each * n, 2)
    if not at_stake > 0 or asked is not None and (asked == OTHERS).any():
        return None
    rests = both(fi="Kutsun vaikutus katteeseen oli kokeilussa {range} kutsuttua kohti (95\N{NO-BREAK SPACE}%:n väli).", en="In the pilot the effect of an invitation on contribution was {range} for each invited (95% interval).").format(range=from_to(case, found, 2)) if found is not None \
        else both(fi="Kokeilussa liittyneiden ostoista laskettuna.", en="Counted from the purchases of those who joined in the pilot.").said()
    if case.verdict == PAYS:
        return Action("invite_rest", both(fi=("Kutsu ohjelmaan se {count} asiakas, jota kokeilussa ei kutsuttu ({money} lisää katetta).", "Kutsu ohjelmaan ne {count} asiakasta, joita kokeilussa ei kutsuttu ({money} lisää katetta)."),
                                          en=("Invite the {count} customer who was not invited in the pilot ({money} more contribution).", "Invite the {count} customers who were not invited in the pilot ({money} more contribution).")).format(
            n=n, count=number(n), money=money(at_stake, case.currency)), rests, n, at_stake)
    return Action("stop_inviting", both(fi=("Jätä kutsumatta se {count} asiakas, jota kokeilussa ei kutsuttu: kutsut maksaisivat {money} enemmän kuin tuottaisivat.", "Jätä kutsumatta ne {count} asiakasta, joita kokeilussa ei kutsuttu: kutsut maksaisivat {money} enemmän kuin tuottaisivat."),
                                        en=("Leave the {count} customer who was not invited in the pilot uninvited: inviting them would cost {money} more than it brings.", "Leave the {count} customers who were not invited in the pilot uninvited: inviting them would cost {money} more than it brings.")).format(
        n=n, count=number(n), money=money(at_stake, case.currency)), " ".join([rests, both(
            fi="Jos etuja muutetaan, muutos kannattaa testata samalla tavalla.", en="If the benefits are changed, test the change in the same way.").said()]), n, at_stake)


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
    """The members who make a loss, and what serving them costs."""
    if case.parts is None or not case.knows_service or not case.tells("loss") or (case.told["loss"] == OTHERS).any():
        return None
    losing = case.parts[case.parts["left"] < -DUST]
    loss = -float(losing["left"].sum())
    if losing.empty or loss < WORTH_WHILE * abs(float(case.parts["sales"].sum())) or not float(losing["service"].sum()) > 0:
        return None
    n = len(losing)
    return Action("cheaper_to_serve", both(fi=("Tee {count} tappiollisen jäsenen palvelu halvemmaksi: tappiota tuli {money}.", "Tee {count} tappiollisen jäsenen palvelu halvemmaksi: heistä tuli tappiota yhteensä {money}."),
                                           en=("Make the {count} member at a loss cheaper to serve: the loss was {money}.", "Make the {count} members at a loss cheaper to serve: they lost {money} in all.")).format(n=n, count=number(n), money=money(loss, case.currency)),
                  both(fi="Tuotekulujen jälkeen heidän ostoistaan jäi {goods}, mutta palvelu maksoi {service} ja muut kulut, kuten ylläpito ja hankinta, {rest}. Pelkkä alennuksen poistaminen ei riitä: he saivat alennuksia {off}.",
                       en="After the cost of goods, {goods} was left of their purchases, but service cost {service} and the rest, such as upkeep and acquisition, {rest}. Ending the discount alone is not enough: they got {off} off.").format(
                      rest=money(loss + float((losing["sales"] - losing["goods"] - losing["service"]).sum()), case.currency),
                      service=money(float(losing["service"].sum()), case.currency), goods=money(float((losing["sales"] - losing["goods"]).sum()), case.currency), off=money(float(losing["discount"].sum()), case.currency)),
                  n, round(loss, 2), _list_of(case), case.named(losing.index))


def _largest(case: LoyaltyProgramme) -> Action | None:
    """The fifth that gets the most of the discount, and would buy anyway for all that is known."""
    if case.parts is None or case.verdict == PAYS or not case.tells("fifth") or (case.told["fifth"] == OTHERS).any():
        return None
    top = case.parts[case.fifths == "1"]
    off, all_ = float(top["discount"].sum()), float(case.parts["discount"].sum())
    if not off > DUST or off <= 2 / loyalty_programme.FIFTHS * all_:
        return None
    return Action("other_benefit", both(fi=("Korvaa {count} eniten ostavan jäsenen alennus ({money}) edulla, joka ei maksa jokaisesta ostoksesta.",) * 2,
                                        en=("Replace the discount of the {count} member who buys the most ({money}) with a benefit that does not cost on every purchase.", "Replace the discount of the {count} members who buy the most ({money}) with a benefit that does not cost on every purchase.")).format(
        n=len(top), count=number(len(top)), money=money(off, case.currency)),
        both(fi="He saavat {share} alennuksista, ja heidän ostoistaan jää kulujen jälkeen {left}. Aineistosta ei näe, että he ostaisivat alennuksen takia enemmän. Muutos voi silti suututtaa, joten aloita pienestä joukosta.",
             en="They get {share} of the discounts, and {left} of what they buy is left after the costs. Nothing in the data shows that they buy more because of the discount. The change may still anger them, so begin with a few.").format(
            share=percent(off / all_), left=money(float(top["left"].sum()), case.currency)),
        len(top), round(off, 2), _list_of(case), case.named(top.index))


def _caveat(case: LoyaltyProgramme) -> str:
    return " ".join(filter(None, [
        both(fi="Jäsenten ja muiden ero ei ole ohjelman vaikutus, sillä ne, jotka liittyvät, ovat jo ennestään erilaisia kuin muut.", en="The difference between members and others is not the effect of the programme, because those who join are unlike the others to begin with.").said(),
        both(fi="Kokeilu koskee uusia jäseniä: siitä ei suoraan näe, mitä vanhat jäsenet tekisivät ilman ohjelmaa.", en="The pilot is about new members: it does not directly show what old ones would do without the programme.").said() if case.effect("sales") is not None else "",
    ]))


def figures(case: LoyaltyProgramme) -> KeyFigures:
    """The key figures: what is left, what the discount costs, the growth needed, and what the pilot by lot says."""
    days = case.parameters["compare_days"]
    earlier = case.previous
    then = earlier if earlier is not None and len(earlier.during) else None
    return key_figures([_key_left(case, then, days), _key_discount(case, then, days), _key_needed(case), _key_lot(case)])


def _key_left(case: LoyaltyProgramme, then: LoyaltyProgramme | None, days: int) -> KeyFigure:
    label = both(fi="Jäsenten ostoista jää", en="Left of members’ purchases").said()
    if case.sums is None or case.parts is None:
        return KeyFigure("programme_left", label, None, "–", str(needs_costs(case)))
    found = KeyFigure("programme_left", label, round(float(case.sums["left"]), 2), money(case.sums["left"], case.currency), (both(
        fi="Jäsenten ostoista {sales}, kun tuotteet, palvelu, ylläpito ja hankinta on maksettu.", en="Of the members’ purchases of {sales}, once goods, service, upkeep and acquisition are paid for.") if case.knows_service else both(
        fi="Jäsenten ostoista {sales} tunnettujen kulujen jälkeen; palvelun kuluja ei tiedetä.", en="Of the members’ purchases of {sales}, after the costs that are known; the cost to serve is not.")).format(sales=money(case.sums["sales"], case.currency)))
    before = None if then is None or then.sums is None else float(then.sums["left"])
    return found.against(before, days, lambda value: money(value, case.currency))


def _key_discount(case: LoyaltyProgramme, then: LoyaltyProgramme | None, days: int) -> KeyFigure:
    label = both(fi="Alennukset", en="Discounts").said()
    if case.sums is None or not case.sums["discount"] > 0:
        return KeyFigure("discount_given", label, None, "–", both(fi="Alennusta ei tiedetä: anna se jäsenten tiedoissa tai asetuksella {setting}.", en="The discount is not known: give it among the members, or with {setting}.").format(setting=Setting("discount_rate", 0.05))
                         if case.sums is not None else str(needs_costs(case)))
    found = KeyFigure("discount_given", label, round(float(case.sums["discount"]), 2), money(case.sums["discount"], case.currency), both(
        fi="Näin paljon vähemmän jäsenet maksoivat ostoksistaan kuin listahinnan mukaan.", en="That is how much less than the list price members paid for their purchases.").said())
    before = None if then is None or then.sums is None else float(then.sums["discount"])
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
    found, what = (left, both(fi="katteeseen", en="on contribution").said()) if left is not None and math.isfinite(left.low) else (sales, both(fi="ostoihin", en="on purchases").said())
    if found is None or not math.isfinite(found.low) or not case.is_a_lot:
        return KeyFigure("effect_by_lot", label, None, "–", str(needs_pilot(case)) if case.is_a_lot else both(fi="Ryhmät erosivat jo ennen kokeilua.", en="The groups differed before the pilot.").said())
    return KeyFigure("effect_by_lot", label, round(found.estimate, 2), money(found.estimate, case.currency, 2), both(
        fi="Vaikutus {what} kutsuttua kohti; 95\N{NO-BREAK SPACE}%:n luottamusväli {range}. Kutsuttuja {n}, muita {m}.", en="The effect {what}, for each invited; 95% confidence interval {range}. {n} invited, {m} not.").format(
        what=what, range=from_to(case, found, 2), n=number(found.ones), m=number(found.others)))
