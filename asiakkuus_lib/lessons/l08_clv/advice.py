"""What to do with whom by the values to come, and the key figures."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

from asiakkuus_lib.lessons.common.terms import with_terms
from asiakkuus_lib.lessons.l08_clv.case import Clv
from asiakkuus_lib.lessons.l08_clv.models import CONTACTS, OFF
from asiakkuus_lib.locale import both
from asiakkuus_lib.purchase_models import endings_a_year
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


def rounded(amount: float) -> float:
    """A forecast as exactly as it may be told: to thousands, or a small one to two digits.

    Examples
    --------
    >>> [rounded(amount) for amount in (227_071.42, 9_093.0, -551.0, 45.4)]
    [227000.0, 9100.0, -550.0, 45.0]
    """
    digits = len(str(int(abs(amount))))
    return float(round(amount, -min(3, max(0, digits - 2))))


def _about(case: Clv) -> Callable[[float], str]:
    return lambda amount: money(rounded(amount), case.currency)


def _rate(share: float) -> str:
    return percent(share, 0 if float(100 * share).is_integer() else 1)


def _years(case: Clv) -> str:
    """When the money is expected."""
    count = case.parameters["horizon"]
    if count == 1:
        return both(fi="seuraavan vuoden aikana", en="over the next year")
    words = {2: both(fi="kahden", en="two"), 3: both(fi="kolmen", en="three"), 4: both(fi="neljän", en="four"), 5: both(fi="viiden", en="five")}
    return both(fi="{n} seuraavan vuoden aikana", en="over the next {n} years").format(n=words.get(count, number(count)))


def figures(case: Clv) -> KeyFigures:
    """The key figures, each with its change against the period before."""
    usable, found = _usable(case), [_equity(case), _alive(case), _top_fifth(case)]
    return key_figures([*found, usable] if case.trusted else [usable, *found])


def _known_before(case: Clv) -> Clv | None:
    """The case to compare with, where its figures may be told."""
    then = case.comparable
    if then is None or not case.partly:
        return then
    parts = [then.counted, then.states["state"] == "in_force"]
    return then if all(case.tellable("agreement_before", part) for part in parts) else None


def _label(case: Clv, everybody: str, bound: str, free: str) -> str:
    """The label of a figure: whose it is, and whether it is to be relied on."""
    if case.partly:
        return bound if case.reasons else free
    return everybody if case.trusted or not case.valued else \
        both(fi="{label}, epäluotettava", en="{label}, not reliable").format(label=everybody)


def _unknown() -> str:
    return both(fi="Mallia ei voitu sovittaa, joten tätä ei tiedetä.", en="No model could be fitted, so it is not known.")


def _untold() -> str:
    return both(fi="Ryhmät ovat liian pieniä, jotta luvun voisi kertoa.", en="The groups are too small for it to be told.")


def _equity(case: Clv) -> KeyFigure:
    given, then, about = case.parameters, _known_before(case), _about(case)
    value = float(case.counted_values.sum()) if case.counts else None
    words = {"years": _years(case), "rate": _rate(given["discount_rate"])}
    meaning = _unknown() if not case.valued else _untold() if value is None else (
        both(fi="Ennuste siitä, paljonko asiakkaista jää {years}, kun kulut on vähennetty. Nykyarvo, vuosikorko {rate}.",
             en="A forecast of what customers leave {years} after costs. Present value at {rate} a year.") if case.costs else
        both(fi="Ennuste katteesta {years}, nykyarvo, vuosikorko {rate}. **Palvelukustannuksia ei ole vähennetty, koska niitä ei tunneta.**",
             en="A forecast of margin {years}, present value at {rate} a year. **The cost to serve is not taken off: it is not known.**")
    ).format(**words)
    return KeyFigure(
        "customer_equity",
        _label(case, both(fi="Tuleva arvo", en="Value to come"), both(fi="Sopimusasiakkaiden tuleva arvo", en="Value to come from those with an agreement"),
               both(fi="Sopimuksettomien tuleva arvo", en="Value to come from those without an agreement")),
        None if value is None else round(value, 2), "–" if value is None else about(value), meaning,
    ).against(float(then.counted_values.sum()) if then else None, given["compare_days"], about)


def _alive(case: Clv) -> KeyFigure:
    name = "customers_alive"
    label = _label(case, *[both(fi="Yhä asiakkaita", en="Still customers")] * 3)
    told = case.counts and (not (case.partly and case.reasons) or case.tellable("agreement", case.states["state"] == "in_force"))
    if not told:
        return KeyFigure(name, label, None, "–", _untold() if case.valued else _unknown())
    alive, (low, high) = float(case.values.loc[case.counted, "probability_alive"].sum()), case.alive_by_model
    count, day = number(len(case.counted_values) if case.partly else len(case.summary)), date(case.reference)
    if high - low > OFF * alive:
        return KeyFigure(
            name, label, round(alive, 1), f"{number(low)}–{number(high)}",
            both(fi="Mallit ovat eri mieltä siitä, kuinka moni {n} ostaneesta on yhä asiakas {day}.",
                 en="The models disagree about how many of the {n} who have bought are still customers on {day}.").format(n=count, day=day))
    then = _known_before(case)
    return KeyFigure(
        name, label, round(alive, 1), number(alive),
        (both(fi="Näin monella on sopimus voimassa {day}. Kaikkiaan sopimus on tai on ollut {n} asiakkaalla.",
              en="So many have an agreement in force on {day}. In all, {n} have or have had one.") if case.partly and case.reasons else
         both(fi="Näin monen odotetaan olevan yhä asiakkaita {day}. Ostaneita on kaikkiaan {n}.",
              en="So many are expected to be customers still on {day}. {n} have bought at least once.")).format(n=count, day=day),
    ).against(float(then.values.loc[then.counted, "probability_alive"].sum()) if then else None, case.parameters["compare_days"], number)


def _top_fifth(case: Clv) -> KeyFigure:
    name, about, then = "top_fifth_share", _about(case), _known_before(case)
    share = case.top_share if case.counts and case.tellable("top_fifth", case.in_top_fifth) else float("nan")
    if share > 1:
        best, whole = float(case.counted_values[case.in_top_fifth].sum()), float(case.counted_values.sum())
        return KeyFigure(
            name, _label(case, *[both(fi="Arvokkain viidennes", en="Most valuable fifth")] * 3), share, about(best),
            both(fi="Näin paljon odotetaan {n} arvokkaimmasta asiakkaasta. Muista {others} jää yhteensä tappiota {loss}.",
                 en="So much is expected from the {n} most valuable customers. On the other {others} together a loss of {loss} is expected.").format(
                n=number(case.in_top_fifth.sum()), others=number((~case.in_top_fifth).sum()), loss=about(best - whole)))
    return KeyFigure(
        name, _label(case, *[both(fi="Parhaan viidenneksen osuus", en="Share of the top fifth")] * 3), share, percent(share, 1),
        both(fi="Arvokkaimman viidenneksen osuus tulevasta arvosta.",
             en="How much of the value to come the most valuable fifth of customers holds."),
    ).against(then.top_share if then and case.tells("top_fifth_before") else None, case.parameters["compare_days"], lambda part: percent(part, 1), share=True)


def _usable(case: Clv) -> KeyFigure:
    """Whether the values may be used, and how they did when they were tried."""
    label, name = both(fi="Ennuste kelpaa", en="Forecast usable"), "usable"
    if case.trusted:
        others = both(fi="Osaan asiakkaista se ei osu: katso yllä.", en="It is off for some of the customers: see above.") if case.concerns else ""
        return KeyFigure(name, label, "yes", both(fi="kokonaisuutena", en="for the total") if case.concerns else both(fi="kyllä", en="yes"),
                         " ".join(filter(None, [_tried(case, bound=case.model is None), others])))
    if case.partly:
        bound = bool(case.reasons)
        return KeyFigure(name, label, "partly", both(fi="osin", en="partly"), " ".join([
            _tried(case, bound),
            both(fi="Muihin ennuste ei sovi.", en="It does not fit the others.") if bound else
            both(fi="Sopimusasiakkaisiin ennuste ei sovi.", en="It does not fit those with an agreement.")]))
    return KeyFigure(name, label, "no", both(fi="ei", en="no"), (
        both(fi="Malli ei sovi ostoihin. Muut luvut näytetään vain, jotta mallin voi tarkistaa.",
             en="The model does not fit the purchases. The other figures are shown only so that it can be checked.")
        if case.valued else both(fi="Mallia ei voitu sovittaa ostoihin.", en="No model could be fitted to the purchases.")))


def _tried(case: Clv, bound: bool) -> str:
    """What was expected in the hidden period, and what was bought."""
    tested, words = case.tested, None
    if bound and tested is not None and tested.error is not None and case.tellable("held", tested.held):
        words = tested.expected, tested.actual
    if not bound and case.model is not None:
        words = case.errors["expected"], case.errors["actual"]
    if words is None:
        return both(fi="Ennustetta ei voitu kokeilla menneisiin ostoihin.", en="It could not be tried on past purchases.")
    return (
        both(fi="Kokeessa sopimusasiakkailta odotettiin {expected} ostoa, ja he tekivät {actual}.",
             en="When tried on those with an agreement, it expected {expected} purchases, and {actual} were made.") if bound else
        both(fi="Kokeessa odotettiin {expected} uusintaostoa, ja niitä tehtiin {actual}.",
             en="When tried, it expected {expected} repeat purchases, and {actual} were made.")
    ).format(expected=number(words[0]), actual=number(words[1]))


# For each group with which there is something to do: the code, which money is at stake, the headline, the action,
# and what it rests on.
ADVICE = {
    "keep_at_risk": (
        "contact_at_risk", "value",
        both(fi=("Ota yhteyttä {n} arvokkaaseen asiakkaaseen, joka on hiljentynyt: häneltä odotetaan {years} noin {money}.",
                  "Ota yhteyttä {n} arvokkaaseen asiakkaaseen, jotka ovat hiljentyneet: heistä odotetaan {years} noin {money}."),
             en=("Get in touch with {n} valuable customer who has gone quiet: about {money} is expected from them {years}.",
                  "Get in touch with {n} valuable customers who have gone quiet: about {money} is expected from them {years}.")),
        both(fi=("Kysy hiljentyneeltä ({n} asiakas), onko jokin vialla. Aloita arvokkaimmista.",
                  "Kysy hiljentyneiltä ({n} asiakasta), onko jokin vialla. Aloita arvokkaimmista."),
             en=("Ask the one who has gone quiet ({n} customer) whether something is wrong.",
                  "Ask those who have gone quiet ({n} customers) whether something is wrong. Begin with the most valuable.")),
        both(fi="He ovat yhä asiakkaita keskimäärin {alive}:n todennäköisyydellä, mutta heidän tahtiinsa nähden hiljaisuus on pitkä: puolet on ostanut viimeksi vähintään {days} päivää sitten. Heistä odotetaan noin {money}.",
             en="They are still customers with a probability of {alive} on average, but silent for long compared with how often they used to buy: half of them last bought at least {days} days ago. About {money} is expected from them."),
    ),
    "win_back": (
        "win_back", "gain",
        both(fi="Pyydä takaisin {n} lähtenyttä asiakasta: jos heistä {back} palaisi, hyötyä jäisi {years} noin {money}.",
             en="Ask {n} customers who have left to come back: if {back} of them did, the gain would be about {money} {years}."),
        both(fi="Kysy {gone} ({n} asiakasta), miksi he lähtivät, ja anna heille syy palata.",
             en="Ask {gone} ({n} customers) why they left, and give them a reason to come back."),
        both(fi="Jos heistä {back} palaisi, hyötyä jäisi {years} noin {money}. Osuus on arvaus, ja samoin yhteydenoton hinta {cost}. Yhteydenotot maksavat itsensä takaisin, jos palaavia on vähintään {even}. Pelkkä kysyminen ei tuo ketään takaisin.",
             en="If {back} of them came back, the gain would be about {money} {years}. That share is a guess, and so is the price of a contact, {cost}. The contacts pay for themselves if at least {even} come back. Asking alone brings nobody back."),
    ),
    "test_first": (
        "test_first", "value",
        both(fi="Kokeile yhteydenottoa osaan niistä {n} asiakkaasta, jotka ovat ostaneet vain kerran: heistä odotetaan {years} noin {money}.",
             en="Try a contact on some of the {n} customers who have bought only once: about {money} is expected from them {years}."),
        both(fi="Ota yhteyttä arvalla valittuun osaan kerran ostaneista ({n} asiakasta), jätä muut rauhaan ja katso, kummat ostavat enemmän.",
             en="Contact some of the one-time buyers ({n} customers), chosen at random, leave the rest alone, and see which of the two buy more."),
        both(fi="Mallit ovat eri mieltä siitä, ovatko he yhä asiakkaita, eikä aineisto ratkaise sitä. Heistä odotetaan noin {money}.",
             en="The models disagree about whether they are still customers, and the data does not tell. About {money} is expected from them."),
    ),
    "change_terms": (
        "change_terms", "loss",
        both(fi="Muuta palvelua tai ehtoja: {n} {who} palveleminen tuottaa yritykselle {years} tappiota arviolta {money}.",
             en="Change the service or the terms: serving {n} {who} is expected to lose the company about {money} {years}."),
        both(fi="Käy tappiolla palvellut ({n} asiakasta) läpi suurimmasta tappiosta alkaen: mikä kulu syö katteen? Muuta sitten palvelua, hintaa tai asioinnin tapaa.",
             en="Go through those served at a loss ({n} customers), the largest loss first: which cost eats the margin? Then change the service, the price or the way of dealing."),
        both(fi="{losing} Säästöä voi tulla enintään tappion verran, noin {money}.",
             en="{losing} At most the loss, about {money}, can be saved."),
    ),
}


def chosen(case: Clv) -> pd.DataFrame:
    """Up to three groups with which there is something to do, with their figures: the one with the most money first.

    Where consent is known, the figures are of those who may be contacted, and `in_all` is the whole group.
    """
    every = groups_of(case, "advised").reindex(list(ADVICE))
    told = every if case.consent is None else groups_of(case, "consent").reindex(list(ADVICE))
    told = told.assign(in_all=every["customers"])
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
        return Start(_nothing_to_do(case), "", caveat=_caveat(case, []))
    actions = with_terms(
        [_action(case, str(action), dict(row)) for action, row in groups.iterrows()],
        trial=("contact_at_risk", "win_back", "change_terms"), contacts=[ADVICE[action][0] for action in CONTACTS], consent=case.consent is not None)
    action = str(groups.index[0])
    return Start(ADVICE[action][2].format(**_words(case, action, dict(groups.iloc[0]))), actions[0].code, actions, _caveat(case, list(groups.index)))


def _nothing_to_do(case: Clv) -> str:
    hidden = [division for division in ("advised", "consent") if division in case.told]
    if any((case.told[division] == OTHERS).any() for division in hidden):
        return both(fi="Ryhmät, joiden kanssa kannattaisi tehdä jotain, ovat liian pieniä kerrottaviksi.",
                    en="The groups with which there is something to do are too small to be told.")
    if (case.allowed != case.advised).any():
        return both(fi="Keneltäkään niistä, joihin kannattaisi ottaa yhteyttä, ei ole siihen lupaa.",
                    en="None of those with whom a contact would pay may be contacted.")
    return both(fi="Jatka entiseen tapaan: aineiston mukaan mikään yhteydenotto tai muutos ei maksaisi itseään takaisin.",
                en="Go on as before: by this data no contact and no change would pay.")


def _words(case: Clv, action: str, row: dict[Any, Any]) -> dict[str, str]:
    """What the texts about a group are filled with."""
    given, contacts = case.parameters, case.parameters["contact_cost"] * row["customers"]
    even = given["win_back_rate"] * contacts / (row["gain"] + contacts) if action == "win_back" else 0.0
    cost = given["contact_cost"]
    who = both(fi="sopimusasiakkaan", en="customers with an agreement") if case.partly and case.reasons else both(fi="asiakkaan", en="customers")
    gone = both(fi="niiltä, joiden sopimus on päättynyt", en="those whose agreement has ended") if case.partly and case.reasons else \
        both(fi="lähteneiltä", en="those who have left")
    return {
        "n": number(row["customers"]), "who": who, "gone": gone, "money": _about(case)(row["stake"]), "years": _years(case), "alive": percent(row["alive"]),
        "days": number(row["silent"]), "cost": money(cost, case.currency, 0 if float(cost).is_integer() else 2),
        "back": _rate(given["win_back_rate"]), "even": percent(even, 1), "losing": _losing(case) if action == "change_terms" else ""}


def _losing(case: Clv) -> str:
    """On how many the company has lost money already."""
    assumed = both(fi="Tappiota odotetaan, jos kulut ostoa kohti pysyvät ennallaan.",
                   en="The loss is expected if the cost of a purchase stays as it is.")
    if case.has_paid is None:
        return assumed
    told = case.told["has_paid"]
    already, rest = (int((told == group).sum()) for group in ("no", "yes"))
    if (told == OTHERS).any() or not already:
        return assumed
    lost = both(fi="Tappiota on jäänyt joka vuosi tähän asti {n} asiakkaasta.",
                en="The company has lost money on {n} of them every year so far.").format(n=number(already))
    if not rest:
        return f"{lost} {assumed}"
    return lost + " " + both(
        fi="Muista {n} asiakkaasta on jonakin vuonna jäänyt jotain, mutta heistäkin odotetaan tappiota, jos kulut ostoa kohti pysyvät ennallaan.",
        en="The other {n} left something in some year, but a loss is expected on them too if the cost of a purchase stays as it is.").format(n=number(rest))


def _action(case: Clv, action: str, row: dict[Any, Any]) -> Action:
    code, _stake, _headline, text, rests_on = ADVICE[action]
    told = case.told["advised" if case.consent is None else "consent"]
    words, count = _words(case, action, row), int(row["customers"])
    allowed = both(fi="Yhteydenotto kannattaisi {all} asiakkaan kohdalla, ja heistä {n} on antanut luvan siihen.",
                   en="A contact would pay with {all} customers, of whom {n} have consented to it.").format(
        all=number(row["in_all"]), n=number(count)) if case.consent is not None and action in CONTACTS and row["in_all"] >= count else ""
    return Action(
        code, text.format(**words), " ".join(filter(None, [allowed, rests_on.format(**words)])),
        count, round(float(row["stake"]), 2), "" if case.pseudonymised else str(to_do_sheet()), case.named(told.index[told == action]),
    )


def _caveat(case: Clv, actions: list[Any]) -> str:
    """What holds for all the advice, and what must be checked."""
    lossy = "change_terms" in actions
    return " ".join(filter(None, [
        both(fi="**Ennuste.** Summat ovat arvioita tulevasta, nykyarvoina {rate}:n vuosikorolla.",
             en="**Forecast.** The money is expected, not past, at its present value ({rate} a year).").format(rate=_rate(case.parameters["discount_rate"])),
        both(fi="Palvelukustannuksia ei tunneta: osa arvokkailta näyttävistä voi tuottaa tappiota.",
             en="The cost to serve is not known: some of those who look valuable may make a loss.") if not case.costs else "",
        _of_whom(case),
        *(case.concerns if case.trusted else []),
        both(fi="**Kulut.** Aineisto ei kerro, mitkä kulut on mitattu ja mitkä jaettu asiakkaille keskimäärin. Tarkista se ensin: jaettu kulu ei katoa asiakkaan mukana.",
             en="**Costs.** The data does not tell which costs were measured and which were shared out on average. Check that first: a shared cost does not go away with the customer.") if lossy and case.costs else "",
        both(fi="**Kannattavuusraportin** tappiolliset ovat eri joukko, sillä siinä lasketaan menneet vuodet ja kaikki asiakkaat.",
             en="**The report on profitability** has other loss-makers: it counts past years and all customers.") if lossy else "",
        both(fi="Ostoista ei näe, miksi ne ovat loppuneet: kysy.", en="Purchases do not tell why they have stopped: ask.") if set(actions) & set(CONTACTS) else "",
        _no_keeping(case) if "keep_at_risk" not in actions else "",
    ]))


def _no_keeping(case: Clv) -> str:
    """Why there is nobody to be kept."""
    held = case.trustworthy & (case.states["state"] == "in_force")
    if case.agreements is None or not held.any() or not case.tellable("agreement", case.states["state"] == "in_force"):
        return ""
    rates = endings_a_year(case.agreements.frame, case.transactions.first_day, case.reference)
    share = float((1 - np.exp(-rates[rates.index.isin(held[held].index)])).mean())
    return both(fi="**Pysyvyys.** Sivu ei neuvo, kenestä kannattaa erityisesti pitää kiinni. Sopimuksista päättyy vuodessa noin {share}, mutta aineistosta ei näe, kenen seuraavaksi.",
                en="**Keeping.** There is no advice on whom to keep. About {share} of agreements end in a year, but the data does not show whose will be next.").format(
        share=percent(share))


def _of_whom(case: Clv) -> str:
    """Of whom there is advice, where it is not of everybody."""
    if not case.partly:
        return ""
    free = case.states["state"] == "none"
    who = ~free if case.reasons else free
    count = f" ({number(who.sum())})" if case.agreements is not None and case.tellable("agreement", who) else ""
    return (
        both(fi="Neuvot ja tunnusluvut koskevat vain asiakkaita, joilla on tai on ollut sopimus{count}: muiden ostoihin ennuste ei sovi.",
             en="The advice and the key figures are only about those who have or have had an agreement{count}: the forecast does not fit the others.")
        if case.reasons else
        both(fi="Neuvot ja tunnusluvut koskevat vain asiakkaita, joilla ei ole sopimusta{count}: muiden ostoihin ennuste ei osunut.",
             en="The advice and the key figures are only about those without an agreement{count}: the forecast was wrong about the others.")
    ).format(count=count)
