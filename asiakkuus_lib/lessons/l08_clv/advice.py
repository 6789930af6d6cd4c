"""What to do with whom by the values to come, and the key figures."""

from typing import Any

import pandas as pd

from asiakkuus_lib.lessons.l08_clv.case import Clv
from asiakkuus_lib.lessons.l08_clv.models import OFF
from asiakkuus_lib.locale import both
from asiakkuus_lib.report import OTHERS, Action, KeyFigure, Start, key_figures
from asiakkuus_lib.report.hand_over import KeyFigures
from asiakkuus_lib.show import date, money, number, percent


def groups_of(case: Clv, division: str) -> pd.DataFrame:
    """The figures of the groups that are told."""
    found = case.values.groupby(case.told[division].reindex(case.values.index)).agg(
        customers=("residual_clv", "size"), value=("residual_clv", "sum"), gain=("gain", "sum"),
        alive=("probability_alive", "mean"), silent=("days_since_last", "median"))
    return found.assign(loss=-found["value"])


def to_do_sheet() -> str:
    """Name of the sheet that lists those with whom there is something to do."""
    return both(fi="Tehtävät", en="To do")


def figures(case: Clv) -> KeyFigures:
    """The key figures, each with its change against the period before."""
    given, currency, days = case.parameters, case.currency, case.parameters["compare_days"]
    then, none = case.comparable, float("nan")
    top = case.top_share if case.valued and case.tellable("top_fifth", case.in_top_fifth) else none
    found = [
        KeyFigure("customer_equity", both(fi="Asiakkuuspääoma",
                                          en="Customer equity"), round(case.equity, 2) if case.valued else None,
                  money(case.equity, currency) if case.valued else "–",
                  (both(fi="Mitä jo ostaneista asiakkaista jää {horizon} seuraavan vuoden aikana, kun tuotteiden, ylläpidon ja palvelun kulut on vähennetty; tämän päivän rahassa.",
                        en="What is expected to be left over the next {horizon} years from those who have bought already, after the cost of goods, keeping and serving, in today's money.")
                   if case.costs else
                   both(fi="Jo ostaneiden asiakkaiden kate {horizon} seuraavan vuoden ajalta, tämän päivän rahassa. **Palvelukustannuksia ei ole vähennetty, koska niitä ei tunneta.**",
                        en="Margin to come in the next {horizon} years from those who have bought already, in today's money. **The cost to serve is not taken off: it is not known.**")).format(horizon=given["horizon"])
                  if case.valued else both(fi="Mallia ei voitu sovittaa, joten tätä ei tiedetä.",
                                           en="No model could be fitted, so it is not known."))
        .against(then.equity if then else none, days, lambda amount: money(amount, currency)),
        KeyFigure("customers_alive", both(fi="Yhä asiakkaita",
                                          en="Still customers"), round(case.alive, 1) if case.valued else None, number(case.alive) if case.valued else "–",
                  " ".join(filter(None, [
                      both(fi="Vähintään kerran ostaneita on {n}.",
                           en="Customers who have bought at least once: {n}.").format(n=number(len(case.summary))),
                      both(fi="Heistä näin monen odotetaan olevan yhä asiakkaita {day}.",
                           en="So many of them are expected to be customers still on {day}.").format(day=date(case.reference)) if case.valued else
                      both(fi="Mallia ei voitu sovittaa, joten ei tiedetä, kuinka moni heistä on yhä asiakas.",
                           en="No model could be fitted, so it is not known how many of them are still customers."),
                      _by_models(case)])))
        .against(then.alive if then else none, days, number),
        KeyFigure("top_fifth_share", both(fi="Parhaan viidenneksen osuus",
                                          en="Share of the top fifth"), top,
                  percent(top), " ".join(filter(None, [
                      both(fi="Arvokkaimman viidenneksen osuus koko asiakkuuspääomasta.",
                           en="How much of customer equity the most valuable fifth of customers holds."),
                      both(fi="Osuus on yli 100 %, koska osan muista arvioidaan tuottavan tappiota.",
                           en="It is over 100%, because some of the others are expected to make a loss.") if top > 1 else ""])))
        .against(then.top_share if then and case.tells("top_fifth_before") else none, days, percent, share=True),
    ]
    usable = _usable(case)
    return key_figures([*found, usable] if case.trusted else [usable, *found])


def _by_models(case: Clv) -> str:
    """How many are still customers by the other models, where they differ."""
    if case.model is None:
        return ""
    sums = case.chances.sum()
    others = [case.alive - sums[case.model.fit.model] + total for total in sums]
    if max(others) - min(others) <= OFF * case.alive:
        return ""
    return both(fi="Eri malleilla luku on {low}–{high}.",
                en="The models that were tried give {low}–{high}.").format(low=number(min(others)), high=number(max(others)))


def _usable(case: Clv) -> KeyFigure:
    """Whether the values may be used."""
    error = case.errors["error"] if case.model else case.tested.error if case.tested else None
    tried = both(fi="Malli sovitetaan aiempiin ostoihin, ja sitä koetellaan jaksolla, jonka ostoja sille ei ole näytetty.",
                 en="The model is fitted to earlier purchases, and tried on a period whose purchases it has not been shown.")
    if case.trusted:
        found = both(fi="Ostojen kokonaismäärä osuu kohdalleen: virhe piilojaksolla {error}.",
                     en="The total agrees with the hidden period: error {error}.").format(error=percent(error, 1)) if error is not None else \
            both(fi="Mallia ei voitu koetella piilossa pidetyllä jaksolla.",
                 en="There was no hidden period to test it on.")
        meaning = " ".join([found, *case.concerns])
    else:
        # Why nobody's forecast is usable, a report begins with.
        meaning = " ".join([tried, *([*case.reasons, *case.agreement_reasons] if case.partly else [])])
    return KeyFigure(
        "usable", both(fi="Ennuste kelpaa", en="Forecast usable"), "yes" if case.trusted else "partly" if case.partly else "no",
        (both(fi="kyllä, kokonaisuuteen", en="yes, for the total") if case.concerns else both(fi="kyllä", en="yes")) if case.trusted else
        both(fi="vain sopimusasiakkaille", en="only for those with an agreement") if case.partly and case.reasons else
        both(fi="vain sopimuksettomille", en="only for those without an agreement") if case.partly else
        both(fi="ei", en="no"), meaning)


# For each group with which there is something to do: the code, which money is at stake, the headline, the action,
# and what it rests on.
ADVICE = {
    "keep_at_risk": (
        "contact_at_risk", "value",
        both(fi="Ota yhteyttä arvokkaisiin asiakkaisiin, jotka ovat hiljentyneet: heitä on {n}, ja heidän tuleva arvonsa on {money}.",
             en="Get in touch with the valuable customers who have gone quiet: {n} of them, with a value to come of {money}."),
        both(fi="Kysy hiljentyneiltä ({n} asiakasta, {money}), onko jokin vialla, arvokkaimmista alkaen.",
             en="Ask those who have gone quiet ({n} customers, {money}) whether something is wrong, the most valuable first."),
        both(fi="He ovat yhä asiakkaita keskimäärin {alive}:n todennäköisyydellä, mutta hiljaisuus on heidän rytmiinsä nähden pitkä: puolet on ostanut viimeksi vähintään {days} päivää sitten.",
             en="They are still customers with a probability of {alive} on average, but silent for long compared with their own rhythm: half of them last bought at least {days} days ago."),
    ),
    "win_back": (
        "win_back", "gain",
        both(fi="Ota kerran yhteyttä niihin lähteneisiin, joiden paluu kannattaisi: heitä on {n}, ja hyötyä odotetaan {money}.",
             en="Contact once those who have left and would be worth it: {n} of them, with an expected gain of {money}."),
        both(fi="Kysy lähteneiltä ({n} asiakasta), mitä tapahtui. Yhteydenottojen jälkeen hyötyä jää arviolta {money}.",
             en="Ask those who have left ({n} customers) what happened. After the price of the contacts {money} is expected to be gained."),
        both(fi="Yhteydenoton hinta {cost} ja palaavien osuus {back} ovat oletuksia: kokeile ensin arvalla valittuun osaan ja vertaa muihin.",
             en="The price of a contact, {cost}, and the share who return, {back}, are assumptions: try it on some, chosen at random, and compare with the rest."),
    ),
    "test_first": (
        "test_first", "value",
        both(fi="Kokeile yhteydenottoa osaan niistä, jotka ovat ostaneet vain kerran: heitä on {n}, ja heidän tuleva arvonsa on {money}.",
             en="Try a contact on some of those who have bought only once: {n} of them, with a value to come of {money}."),
        both(fi="Ota yhteyttä arvalla valittuun osaan kerran ostaneista ({n} asiakasta, {money}), jätä muut verrokeiksi ja katso, kumpi joukko ostaa enemmän.",
             en="Contact some of the one-time buyers ({n} customers, {money}), chosen at random, leave the rest as a control group, and see which of the two buys more."),
        both(fi="Mallit ovat eri mieltä siitä, ovatko he yhä asiakkaita, eikä aineisto ratkaise sitä.",
             en="The models disagree about whether they are still customers, and the data does not tell."),
    ),
    "change_terms": (
        "change_terms", "loss",
        both(fi="Muuta palvelua tai ehtoja siellä, missä asiakas tuottaa tappiota: asiakkaita on {n}, ja tappiota odotetaan {money}.",
             en="Change the service or the terms where customers make a loss: {n} of them, with an expected loss of {money}."),
        both(fi="Selvitä, mistä tappiollisten kulut syntyvät ({n} asiakasta, tappiota {money}), ja muuta sitten palvelua, hintaa tai asioinnin tapaa.",
             en="Find out what causes the costs of the loss-makers ({n} customers, a loss of {money}), then change the service, the price or the way of dealing."),
        both(fi="Heidän palvelemisensa on joka vuosi maksanut enemmän kuin ostoista on jäänyt, tai niin arvioidaan käyvän, jos kulut ostoa kohti pysyvät ennallaan.",
             en="Serving them has cost more than their purchases left in each year, or is expected to, if the costs of a purchase stay as they are."),
    ),
}


def chosen(case: Clv) -> pd.DataFrame:
    """Up to three groups with which there is something to do, with their figures: the one with the most money first."""
    told = groups_of(case, "advised").reindex(list(ADVICE))
    told["stake"] = pd.Series({action: told[ADVICE[action][1]][action] for action in ADVICE}, dtype=float)
    return told[told["stake"] > 0].sort_values("stake", ascending=False, kind="stable").head(3)


def start(case: Clv) -> Start:
    """Whom to do what with, the most money first; nothing, where the values do not agree with the data."""
    against = " ".join([*case.reasons, *case.agreement_reasons]) or case.obstacle
    if not case.valued:
        return Start(both(fi="Asiakkaiden tulevaa arvoa ei voi laskea tästä aineistosta, joten neuvoja ei anneta.",
                          en="What the customers will be worth cannot be worked out from this data, so there is no advice."), "", caveat=against)
    if not case.trusted and not case.partly:
        return Start(
            both(fi="Älä päätä mitään näiden arvojen perusteella: malliin ei voi tässä aineistossa luottaa.",
                 en="Decide nothing by these values: the model cannot be relied on with this data."), "",
            caveat=" ".join([against, both(fi="Ryhmistä näkee vain, mitä kannattaa selvittää. Toimintalistoiksi niistä ei ole.",
                                           en="Take the groups as questions, not as a list to act on.")]))
    groups = chosen(case)
    if groups.empty:
        hides = (case.told["advised"] == OTHERS).any()
        return Start(
            both(fi="Ryhmät, joiden kanssa kannattaisi tehdä jotain, ovat liian pieniä kerrottaviksi.",
                 en="The groups with which there is something to do are too small to be told.") if hides else
            both(fi="Jatka entiseen tapaan: aineiston mukaan mikään yhteydenotto tai muutos ei maksaisi itseään takaisin.",
                 en="Go on as before: by this data no contact and no change would pay."), "", caveat=_caveat(case, False))
    actions = [_action(case, str(action), dict(row)) for action, row in groups.iterrows()]
    first = dict(groups.iloc[0])
    return Start(
        ADVICE[str(groups.index[0])][2].format(n=number(first["customers"]), money=money(first["stake"], case.currency)),
        actions[0].code, actions, _caveat(case, set(groups.index) != {"change_terms"}),
    )


def _action(case: Clv, action: str, row: dict[Any, Any]) -> Action:
    code, _stake, _headline, text, rests_on = ADVICE[action]
    given, count, stake = case.parameters, int(row["customers"]), float(row["stake"])
    return Action(
        code,
        text.format(n=number(count), money=money(stake, case.currency)),
        rests_on.format(
            alive=percent(row["alive"]), days=number(row["silent"]), cost=money(given["contact_cost"], case.currency, 2),
            back=percent(given["win_back_rate"])),
        count, round(stake, 2), "" if case.pseudonymised else str(to_do_sheet()),
    )


def _caveat(case: Clv, contacts: bool) -> str:
    return " ".join(filter(None, [
        both(fi="Summat ovat {years} seuraavan vuoden ajalta, tämän päivän rahassa.",
             en="The money is that of the next {years} years, in today's money.").format(years=case.parameters["horizon"]),
        both(fi="Palvelukustannuksia ei tunneta: osa arvokkailta näyttävistä voi tuottaa tappiota.",
             en="The cost to serve is not known: some of those who look valuable may make a loss.") if not case.costs else "",
        _about(case),
        *(case.concerns if case.trusted else []),
        both(fi="Aineistosta ei näy, kuka on antanut luvan yhteydenottoon: tarkista se ensin.",
             en="The data does not tell who has consented to being contacted: check that first.") if contacts else "",
    ]))


def _about(case: Clv) -> str:
    """Of whom there is advice, where it is not of everybody."""
    if not case.partly:
        return ""
    free = case.states["state"] == "none"
    who = ~free if case.reasons else free
    count = f" ({number(who.sum())})" if case.agreements is not None and case.tellable("agreement", who) else ""
    return (
        both(fi="Neuvot koskevat vain niitä, joilla on tai on ollut sopimus{count}: muihin asiakkaisiin malli ei sovi.",
             en="The advice is only about those who have or have had an agreement{count}: the model does not fit the others.")
        if case.reasons else
        both(fi="Neuvot koskevat vain niitä, joilla ei ole sopimusta{count}: muiden ostoihin ennuste ei osunut.",
             en="The advice is only about those without an agreement{count}: the forecast was wrong about the others.")
    ).format(count=count)
