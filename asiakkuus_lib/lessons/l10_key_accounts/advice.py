"""Whom to choose, what to find out first, and whom not to choose: what the report on key accounts begins with."""

import math
from collections.abc import Mapping

import pandas as pd

from asiakkuus_lib import key_accounts
from asiakkuus_lib.advice import Setting
from asiakkuus_lib.lessons.common.names import joined
from asiakkuus_lib.lessons.common.reservations import FAILS, conditions, grounds, with_reason
from asiakkuus_lib.lessons.common.terms import purchases_setting
from asiakkuus_lib.lessons.l10_key_accounts.case import MOST_NAMED, SURE, VERIFYING_NAMES, KeyAccounts, row
from asiakkuus_lib.locale import Both, both
from asiakkuus_lib.report import Action, KeyFigure, Start, key_figures
from asiakkuus_lib.report.hand_over import KeyFigures
from asiakkuus_lib.show import number, percent
from asiakkuus_lib.show.text import verbatim

# What to find out, where it is open.
ASKS = {
    "strategy_fit": both(fi="sopivatko strategiat yhteen", en="whether the strategies fit"),
    "flexible": both(fi="joustavatko resurssit", en="whether the resources can be adapted"),
    "fair": both(fi="onko asiakas reilu", en="whether the customer is fair"),
}  # fmt: skip
# On what a place hangs that somebody else might get.
HANGS: Mapping[str, Both] = {
    "criteria": both(fi="varmentava kriteeri ei täyty", en="a verifying criterion is not met"), "wallet": both(fi="kokonaisostot on arvioitu väärin", en="a wallet is not what was estimated"),
    "other": both(fi="ostoaukot lasketaan toisin", en="gaps are counted the other way"), "weights": both(fi="painot muuttuvat", en="the weights change"),
}  # fmt: skip
# From such a part of the sales on it is said how much hangs on the chosen.
MUCH = 0.25


def list_sheet() -> str:
    """Name of the sheet that lists all candidates."""
    return both(fi="Ehdokkaat", en="Candidates").said()


def nothing_known(case: KeyAccounts) -> str:
    """What is said where candidates cannot be put in order."""
    if len(case.accounts) == 1:
        return both(fi="Ehdokkaita on yksi: valittavaa ei ole.", en="There is one candidate: there is nothing to choose.").said()
    return both(
        fi="Ehdokkaita ei voi panna järjestykseen: työkirjassa ei ole ostoaukkoja eikä pisteitä, tai ne ovat kaikilla samat. Täyttäkää välilehdelle Asiakkaat ostot, kokonaisostot ja arvosanat 1–5.",
        en="The candidates cannot be put in order: the workbook has no gaps and no points, or they are the same for all. Fill in purchases, wallets and ratings from 1 to 5 on the sheet Accounts.").said()


def start(case: KeyAccounts) -> Start:
    """Whom to choose and how surely, what to find out first, whom not to choose."""
    if not case.bears_points:
        return Start(nothing_known(case), "")
    actions = [action for action in (_choose(case), _find_out(case), _refuse(case)) if action is not None]
    if not actions:
        return Start(_nothing_to_choose(case), "", (), _caveat(case))
    said = {"choose_accounts": _headline_choose, "find_out": _headline_find_out, "do_not_choose": _headline_refuse}
    return Start(said[actions[0].code](case), actions[0].code, actions, _caveat(case))


def _nothing_to_choose(case: KeyAccounts) -> str:
    return both(
        fi=("Ehdokkaita on {n} ja paikkoja {top}: valittavaa ei ole. Lisätkää ehdokkaita tai antakaa pienempi määrä ({setting}).",) * 2,
        en=("With {n} candidate and {top} places there is nothing to choose. Add candidates, or give a smaller number ({setting}).",
            "With {n} candidates and {top} places there is nothing to choose. Add candidates, or give a smaller number ({setting}).")).format(
        n=len(case.accounts), top=number(case.parameters["top_n"]), setting=Setting("top_n"))


def _headline_choose(case: KeyAccounts) -> str:
    firm = case.firm
    open_ = max(case.top, len(case.chosen)) - len(firm)
    begin = conditions(case.book, firm, case.name)
    if not open_:
        return " ".join(filter(None, [both(fi=("Valitkaa avainasiakkaaksi {names}: valinta on varma.", "Valitkaa avainasiakkaiksi {names}: valinta on varma."),
                    en=("Choose {names} as a key account: the choice is certain.", "Choose {names} as key accounts: the choice is certain.")).format(names=case.quoted(firm), n=len(firm)), begin]))
    first = (
        both(fi=("Varma valinta avainasiakkaaksi: {names}.", "Varmat valinnat avainasiakkaiksi: {names}."), en=("Certain choice as a key account: {names}.", "Certain choices as key accounts: {names}.")) if len(firm)
        else both(fi=("Yksikään ehdokas ei ole varma valinta.",) * 2, en=("No candidate is a certain choice.",) * 2)
    ).format(names=case.quoted(firm), n=len(firm))
    then = (
        both(fi=("Yksi paikka on auki{next}.", "Auki on {n} paikkaa{next}."), en=("One more place is open{next}.", "{n} more places are open{next}.")) if len(firm)
        else both(fi=("Paikka on auki{next}.", "Kaikki {n} paikkaa ovat auki{next}."), en=("The place is open{next}.", "All {n} places are open{next}."))
    ).format(n=open_, next=_next(case))
    return " ".join(filter(None, [first, begin, then]))


def next_in_line(case: KeyAccounts) -> dict[str, list[str]]:
    """Who would come in where a place hangs on something, and on what: keys of `HANGS`."""
    asked = {why: [one for one in case.chosen if why in case.hangs_on(one)] for why in ("wallet", "other", "weights")}
    comes = {
        "criteria": [*case.following[:1]] if (case.decision == "chosen_if").any() else [],
        "wallet": [other for one in asked["wallet"] for other in case.comes_if(one)[:1]],
        "other": case.swapped[0][:1] if asked["other"] else [],
        "weights": [*case.rivals[:1]] if asked["weights"] else [],
    }  # fmt: skip
    found: dict[str, list[str]] = {}
    for why, others in comes.items():
        for other in dict.fromkeys(others):
            found.setdefault(str(other), []).append(why)
    return found


def _next(case: KeyAccounts) -> str:
    """Who is next in line for the open places, and on what that hangs, as the end of a sentence; "" where nobody is."""
    told = [
        both(fi="{name}, jos {why}", en="{name}, if {why}").format(name=with_reason(case.book, other, case.name), why=_either([HANGS[why].said() for why in whys]))
        for other, whys in next_in_line(case).items()
    ]  # fmt: skip
    return both(fi=": seuraavana jonossa on {who}", en=": next in line is {who}").format(who="; ".join(told)) if told else ""


def _either(words: list[str]) -> str:
    return both(fi=" tai ", en=" or ").said().join(filter(None, [", ".join(words[:-1]), words[-1]]))


def _cases(share: float) -> str:
    """A share of the weightings, as so many of a hundred."""
    return both(fi="mukana {n} tapauksessa sadasta, kun painoja muutetaan", en="in {n} of 100 ways of weighting").format(n=number(round(100 * share)))


def _why_provisional(case: KeyAccounts, account: object) -> str:
    """On what the choice of a candidate hangs, in a few words."""
    ends = row(case.by_wallet.loc[[account]], account)
    said = {
        "weights": _cases(row(case.near, account)["in_top"]),
        "other": (
            both(fi="jää pois, jos ostoaukot lasketaan euroista", en="out if gaps are counted in euros") if case.parameters["points"] == "rank"
            else both(fi="jää pois, jos ostoaukot lasketaan sijoista", en="out if gaps are counted as ranks")).said() if account in case.swapped[1]
        else (
            both(fi="epävarma, jos ostoaukot lasketaan euroista", en="not certain if gaps are counted in euros") if case.parameters["points"] == "rank"
            else both(fi="epävarma, jos ostoaukot lasketaan sijoista", en="not certain if gaps are counted as ranks")).said(),
        "wallet": both(fi="sija {best}–{worst} sen mukaan, kuinka suuret kokonaisostot ovat", en="rank {best}–{worst}, depending on its wallet").format(
            best=number(ends["best"]), worst=number(ends["worst"])),
    }  # fmt: skip
    return "; ".join(said[why] for why in case.hangs_on(account))


def _other_count(case: KeyAccounts) -> str:
    """Who comes in and who drops out if gaps are counted the other way, as a sentence."""
    comes, goes = case.swapped
    in_euros = case.parameters["points"] == "rank"
    if not {"current_gap", "future_gap"} & set(case.values.columns):
        return ""
    if not comes and not goes:
        return (both(fi="Valitut ovat samat, jos ostoaukkojen pisteet lasketaan euroista.", en="Counted in euros, the choice is the same.") if in_euros
                else both(fi="Valitut ovat samat, jos ostoaukkojen pisteet lasketaan sijoista.", en="Counted as ranks, the choice is the same.")).said()
    return (
        both(fi="Jos ostoaukkojen pisteet lasketaan euroista eikä sijoista, valinta on toinen. Tilalle: {comes}. Pois: {goes}. Päättäkää ensin, kummin laskette.",
             en="Counted in euros and not as ranks, the choice is another. In: {comes}. Out: {goes}. Decide first how you count.") if in_euros
        else both(fi="Jos ostoaukkojen pisteet lasketaan sijoista eikä euroista, valinta on toinen. Tilalle: {comes}. Pois: {goes}. Päättäkää ensin, kummin laskette.",
                  en="Counted as ranks and not in euros, the choice is another. In: {comes}. Out: {goes}. Decide first how you count.")
    ).format(comes=case.quoted(comes) or "–", goes=case.quoted(goes) or "–")


def _headline_find_out(case: KeyAccounts) -> str:
    return _headline_choose(case) if case.chooses else both(fi="Ehdokkaita ei ole enempää kuin paikkoja, mutta kaikista ei tiedetä, täyttyvätkö varmentavat kriteerit. Selvittäkää se ensin.",
                en="There are no more candidates than places, but it is not known whether all of them pass the verifying criteria. Find out first.").said()


def _headline_refuse(case: KeyAccounts) -> str:
    return both(fi=("Jättäkää valitsematta, vaikka pisteet riittäisivät: {names}.",) * 2,
                en=("Leave out, although it has enough points: {names}.", "Leave out, although they have enough points: {names}.")).format(
        n=len(case.refused),
        # Of several the reasons are in the action.
        names=_refused(case) if len(case.refused) == 1 else case.quoted(case.refused))


def _refused(case: KeyAccounts) -> str:
    """Those who would be chosen by their points, each with why not."""
    told = [
        both(fi="{name}, koska {why}", en="{name}, because {why}").format(name=case.name(name), why=joined([FAILS[one].said() for one in case.failed(name)]))
        for name in case.refused[:MOST_NAMED]
    ]  # fmt: skip
    return "; ".join(told)


def _choose(case: KeyAccounts) -> Action | None:
    """Whom to choose, and by whom the last place could be had."""
    names = case.decision.index[case.decision == "chosen"]
    if not case.chooses or not len(names):
        return None
    firm = names[names.isin(case.firm)]
    provisional = names.difference(firm, sort=False)
    nobody = names[(case.accounts.loc[names, "owner"] == "").to_numpy()]
    owners = (
        both(fi=("Vastuuhenkilö on jo nimetty.", "Kaikilla on jo vastuuhenkilö."), en=("It has an owner already.", "Each has an owner already.")) if not len(nobody)
        else both(fi=("Nimetkää sille vastuuhenkilö.", "Nimetkää kullekin vastuuhenkilö."), en=("Name an owner for it.", "Name an owner for each.")) if len(nobody) == len(names)
        else both(fi=("Vastuuhenkilö puuttuu: {nobody}.",) * 2, en=("No owner yet: {nobody}.",) * 2)
    ).format(n=len(names), nobody=case.quoted(nobody))
    text = [
        both(fi="Valitkaa {names}.", en="Choose {names}.").format(names=case.quoted(firm)) if len(firm) else "",
        both(fi="Valitkaa toistaiseksi: {told}.", en="Choose provisionally: {told}.").format(
            told="; ".join(f"{case.name(name)} ({_why_provisional(case, name)})" for name in provisional)) if len(provisional) else "",
        conditions(case.book, names, case.name), owners, _full(case, names),
    ]  # fmt: skip
    return Action(
        "choose_accounts", " ".join(filter(None, text)),
        " ".join(filter(None, [_other_count(case), grounds(case.book, names), _last_place(case), _turns(case)])), sheet=list_sheet(), who=case.book.named(names))


def _full(case: KeyAccounts, names: pd.Index) -> str:
    """Of which of them nothing more can be won now, and what they may be chosen for."""
    full = [name for name in names if name in case.full]
    if not full:
        return ""
    return both(
        fi=("Lisämyyntiä ei nyt ole saatavissa: {names} ostaa teiltä jo niin paljon kuin ylipäätään ostaa yhdeltä toimittajalta. Valitkaa se vain, jos haluatte pitää sen tai oppia siltä.",
            "Lisämyyntiä ei nyt ole saatavissa: {names} ostavat teiltä jo niin paljon kuin ylipäätään ostavat yhdeltä toimittajalta. Valitkaa ne vain, jos haluatte pitää ne tai oppia niiltä."),
        en=("No more sales can be won now: {names} already buys as much from you as it buys from any one supplier. Choose it only to keep it or to learn from it.",
            "No more sales can be won now: {names} already buy as much from you as they buy from any one supplier. Choose them only to keep them or to learn from them.")).format(
        names=case.quoted(full), n=len(full))


def _last_place(case: KeyAccounts) -> str:
    if not len(case.rivals) or not len(case.unsure):
        return both(fi="Valinta pysyy samana, kun painoja muutetaan {within}.", en="The choice stays the same when the weights are moved {within}.").format(within=case.limits_said) if not len(case.unsure) else ""
    told = "; ".join(f"{case.name(name)}, {number(round(100 * row(case.near, name)['in_top']))}/100" for name in case.rivals[:3])
    return " ".join([both(fi="Kun painoja muutetaan {within}, paikan voi saada myös {names}.", en="When the weights are moved {within}, a place may also go to {names}.").format(
        names=told, within=case.limits_said), _what_decides(case, case.unsure[-1], case.rivals[0])])


def _what_decides(case: KeyAccounts, one: object, other: object) -> str:
    """By what the last who is chosen is better than the likeliest in its place, and the other way round."""
    lead = key_accounts.contributions(case.scores.loc[[one, other]], case.weights).T.diff(axis=1).iloc[:, -1]
    better, worse = (lead[side].sort_values(key=abs, ascending=False).index for side in (lead < 0, lead > 0))
    if not len(better) or not len(worse):
        return both(fi="Ratkaiskaa tämä muulla kuin pisteillä.", en="Settle this by something other than points.").said()
    first, second = (joined([verbatim(case.criterion(str(name))) for name in names]) for names in (better, worse))
    return both(fi="Pisteet eivät ratkaise tätä. {one} on edellä näissä: {better}; {other} näissä: {worse}. Kummat ovat teille tärkeämpiä?",
                en="Points do not settle this: {one} is better on {better}, {other} on {worse}. Which matters more to you?").format(
        one=case.name(one), other=case.name(other), better=first, worse=second)


def _turns(case: KeyAccounts) -> str:
    """The smallest change of one weight that changes the choice."""
    found = nearest_turn(case)
    if found is None:
        return both(fi="Minkään yksittäisen painon muutos ei muuta valintaa.", en="No change of a single weight changes the choice.").said()
    criterion, weight, turn, comes, goes = found
    return both(fi="Valinta muuttuu, jos kriteerin ”{criterion}” paino on {turn} eikä {weight}: silloin {comes} tulee mukaan ja {goes} jää pois.",
                en="The choice changes if {criterion} is given a weight of {turn} in place of {weight}: then {comes} comes in and {goes} drops out.").format(
        criterion=verbatim(case.criterion(criterion)), weight=number(weight, 1), turn=number(turn, 1), comes=case.name(comes), goes=case.name(goes))


def nearest_turn(case: KeyAccounts) -> tuple[str, float, float, str, str] | None:
    """The smallest change, as a part of the weight itself, that changes the choice; None if no change of one weight does.

    Criterion, its weight, the weight at which the choice changes, who comes in and who falls out.
    """
    rows = [
        (abs(turn[side] / turn["weight"] - 1), str(name), turn["weight"], turn[side], turn[f"{side}_in"], turn[f"{side}_out"])
        for name, turn in case.turns.iterrows() for side in ("down", "up") if not math.isnan(turn[side])
    ]  # fmt: skip
    return min(rows)[1:] if rows else None


def _find_out(case: KeyAccounts) -> Action | None:
    """What is not known of the chosen, and of those who might be."""
    among = case.chosen.append(case.rivals)
    asked = [
        f"{case.name(name)}: {joined([ASKS[one].said() for one in case.open(name)])}"
        for name in case.chosen if case.open(name)
    ]  # fmt: skip
    guessed = [name for name in case.guessed if name in among] if case.chooses else []
    hanging = [name for name in case.chosen if "wallet" in case.hangs_on(name)] if case.chooses else []
    if not asked and not guessed and not hanging and not case.hopeful:
        return None
    parts = ["; ".join(asked[:MOST_NAMED]) + "." if asked else "", _full(case, case.decision.index[case.decision == "chosen_if"]) if case.chooses else ""]
    wallets = [*hanging, *(name for name in guessed if name not in hanging)]
    if wallets:
        parts.append(both(fi=("Kysykää, kuinka paljon {names} ostaa kaikkiaan.", "Kysykää, kuinka paljon {names} ostavat kaikkiaan."),
                          en=("Ask how much {names} buys in all.", "Ask how much {names} buy in all.")).format(names=case.quoted(wallets), n=len(wallets)))
    if hanging:
        parts.append((
            both(fi=("Sen paikka riippuu siitä.", "Niiden paikka riippuu siitä."), en=("Its place hangs on it.", "Their places hang on it.")) if len(hanging) == len(wallets)
            else both(fi=("Siitä riippuu paikka: {names}.",) * 2, en=("The place of {names} hangs on it.", "The places of {names} hang on it."))).format(names=case.quoted(hanging), n=len(hanging)))
    met = [*(name for name in case.chosen if case.open(name)), *wallets]
    parts.append(conditions(case.book, met, case.name))
    if case.hopeful:
        parts.append(both(fi="Arvioikaa puuttuvat kriteerit: {names}.", en="Rate the criteria that are missing: {names}.").format(names=case.quoted(case.hopeful)))
    why = [grounds(case.book, met)]
    if case.hopeful:
        why.append(both(fi="Arvioimattomista kriteereistä ei saa pisteitä: parhailla arvioilla nämä voisivat tulla valituiksi.", en="What is not rated earns no points: with the best ratings these could be chosen.").said())
    if asked:
        why.append(_next_in_line(case))
    if guessed:
        ends = case.by_wallet.loc[guessed]
        one = (ends["worst"] - ends["best"]).idxmax()
        place = row(ends, one)
        why.append((
            both(fi="Kokonaisostot on arvattu: {name} on arvauksen yhdessä päässä sijalla {best} ja toisessa sijalla {worst}.",
                 en="The wallet is a guess: at one end of it {name} has rank {best}, at the other rank {worst}.") if place["best"] < place["worst"]
            else both(fi="Kokonaisostot on arvattu, mutta arvauksen kummassakin päässä {name} on sijalla {best}.",
                      en="The wallet is a guess, but at both ends of it {name} has rank {best}.")
        ).format(name=case.name(one), best=number(place["best"]), worst=number(place["worst"])))
    return Action(
        "find_out", both(fi="Selvittäkää ennen päätöstä. {what}", en="Find out before you decide. {what}").format(what=" ".join(filter(None, parts))),
        " ".join(filter(None, why)), sheet=list_sheet())


def _next_in_line(case: KeyAccounts) -> str:
    """Who gets the place of one that turns out to fail, as sentences."""
    line = case.following
    no = both(fi="”Ei tiedetä” ei ole ”kyllä”.", en="What is not known is not a yes.").said()
    if not len(line):
        return f"{no} {both(fi='Jos vastaus on kielteinen, paikka jää tyhjäksi.', en='If the answer is no, the place stays empty.').said()}"
    first = both(fi="Jos vastaus on kielteinen, seuraava annetuilla painoilla on {name}.", en="If the answer is no, the next by your weights is {name}.").format(name=case.name(line[0]))
    if not case.open(line[0]):
        return f"{no} {first}"
    clear = [name for name in line if not case.open(name)]
    also = both(fi="Siitäkään ei tiedetä, {what}.", en="Of it, too, it is not known {what}.").format(what=joined([ASKS[one].said() for one in case.open(line[0])]))
    then = both(fi="Ensimmäinen, jolla ei ole avoimia kysymyksiä, on {name}.", en="The first with nothing open is {name}.").format(name=case.name(clear[0])) if clear else ""
    return " ".join(filter(None, [no, first, also, then]))


def _refuse(case: KeyAccounts) -> Action | None:
    """Who has the points and is not chosen, and what to tell them."""
    if not len(case.refused):
        return None
    return Action(
        "do_not_choose",
        both(fi="Palvelkaa hyvin mutta älkää nimetkö avainasiakkaaksi: {names}. Sanokaa asiakkaalle, mikä estää ja mikä muuttaisi päätöksen.",
             en="Serve well, but do not make a key account: {names}. Tell the customer what stands in the way, and what would change your mind.").format(names=_refused(case)),
        both(fi=("Pisteiden mukaan sija olisi {places}. Varmentavan kriteerin pitää täyttyä, olivatpa pisteet mitkä tahansa.", "Pisteiden mukaan sijat olisivat: {places}. Varmentavan kriteerin pitää täyttyä, olivatpa pisteet mitkä tahansa."),
             en=("By points the rank would be {places}. A verifying criterion must be met whatever the points.", "By points the ranks would be: {places}. A verifying criterion must be met whatever the points.")).format(
            places=joined([number(case.places[name]) if len(case.refused) == 1 else f"{case.name(name)} {number(case.places[name])}" for name in case.refused[:MOST_NAMED]]), n=len(case.refused)), sheet=list_sheet(), who=case.book.named(case.refused))


def _caveat(case: KeyAccounts) -> str:
    of_sales, largest = case.dependence(case.sales)
    return " ".join(filter(None, [
        both(fi="Paikkoja on {n} (luvun voi muuttaa).", en="There are {n} places (this can be changed).").format(n=number(case.parameters["top_n"])),
        both(fi="Valinta perustuu pisteisiin ja varmentaviin kriteereihin, ei siihen, mitä asiakas tuottaa. Arvosanat 1–5 ja painot ovat omia arvioitanne: varmuudesta näkee, kestääkö järjestys painojen muutokset, ei sitä, ovatko arviot oikeita.",
             en="The choice goes by points and verifying criteria, not by profit. The ratings from 1 to 5 and the weights are your own judgements: certainty shows whether the order stands when the weights change, not whether the judgements are right.").said(),
        both(fi="Valittujen varassa on {share} myynnistä, suurimman yksin {one}: avainasiakas on myös riski.",
             en="{share} of sales depends on the chosen accounts, {one} on the largest alone: a key account is also a risk.").format(share=percent(of_sales), one=percent(largest))
        if of_sales >= MUCH else "",
    ]))  # fmt: skip


def figures(case: KeyAccounts) -> KeyFigures:
    """The key figures: how sure the choice is, the sum of the weights, who fails, and what the chosen bring."""
    return key_figures([_sure(case), _weights(case), _verified(case), _dependence(case)])


def _sure(case: KeyAccounts) -> KeyFigure:
    label = both(fi="Varmoja valintoja", en="Certain choices").said()
    if not case.chooses:
        return KeyFigure("sure_choices", label, None, "–", nothing_known(case) if not case.bears_points else _nothing_to_choose(case))
    return KeyFigure(
        "sure_choices", label, len(case.firm), f"{number(len(case.firm))}/{number(len(case.chosen))}",
        both(fi="Varmentavat kriteerit täyttyvät, ja valinta pysyy vähintään {share}:ssa painotuksista, kun painoja muutetaan {within}, laskettiinpa ostoaukkojen pisteet sijoista tai euroista. Lisäksi valinta pysyy, olivatpa kokonaisostot arvion ala- tai ylärajalla.",
             en="The verifying criteria are met, and the choice stands in at least {share} of the weightings when the weights are moved {within}, with gaps counted as ranks or in euros, and at either end of the estimated wallet.").format(
            share=percent(SURE), within=case.limits_said))


def _weights(case: KeyAccounts) -> KeyFigure:
    total = float(case.given_weights.sum())
    missing = key_accounts.missing_weight(case.given_weights)
    return KeyFigure(
        "weight_sum", both(fi="Painojen summa", en="Sum of the weights").said(), round(total, 9), f"{number(total, 0 if total.is_integer() else 1)}",
        both(fi="Painojen summa on sata.", en="The weights add up to a hundred.").said() if not missing else
        both(fi="Ero sataan on {n}. Painot suhteutettiin sataan: järjestys ei siitä muutu.", en="It is {n} away from a hundred. The weights were scaled to a hundred, which changes no rank.").format(
            n=number(abs(missing), 0 if float(missing).is_integer() else 1)))


def _verified(case: KeyAccounts) -> KeyFigure:
    counts = case.verified["verdict"].value_counts()
    failed, still = (int(counts.get(said, 0)) for said in (key_accounts.NO, key_accounts.UNKNOWN))
    return KeyFigure(
        "verified", both(fi="Varmentavat kriteerit täyttyvät", en="Pass the verifying criteria").said(), len(case.accounts) - failed - still,
        f"{number(len(case.accounts) - failed - still)}/{number(len(case.accounts))}",
        both(fi="Jokin kriteeri jää täyttymättä {failed} ehdokkaalta, ja {open} ehdokkaasta jotakin ei tiedetä.", en="Some criterion is not met by {failed}; something is not known about {open}.").format(
            failed=number(failed), open=number(still)))


def _dependence(case: KeyAccounts) -> KeyFigure:
    of_sales, of_profit = case.dependence(case.sales)[0], case.of_profit
    if math.isnan(of_profit):
        label = both(fi="Valittujen osuus myynnistä", en="The chosen accounts' share of sales").said()
        return KeyFigure("share_of_sales", label, of_sales, percent(of_sales, 1), why_no_share(case) if math.isnan(of_sales) else
            both(fi="Kaikkien asiakkaiden viimeisen vuoden ostoista. {why}", en="Of what all customers bought in the last year. {why}").format(why=why_no_profit(case)))
    return KeyFigure(
        "share_of_profit", both(fi="Valittujen osuus voitosta", en="The chosen accounts' share of profit").said(), of_profit, percent(of_profit, 1),
        both(fi="Myynnistä ne toivat {sales}.", en="They brought {sales} of the sales.").format(sales=percent(of_sales, 1)))


def why_no_share(case: KeyAccounts) -> str:
    """Why the share of the chosen in the sales is not known, and what it would need."""
    if case.sales is None:
        return both(fi="Osuutta ei tiedetä: antakaa kaikkien asiakkaiden ostotapahtumat asetuksella {setting}.",
                    en="The share is not known: give the purchases of all customers with {setting}.").format(setting=purchases_setting("…"))
    return both(fi="Osuutta ei tiedetä: viimeiseltä vuodelta ei ole myyntiä.", en="The share is not known: there are no sales of the last year.").said()


def why_no_profit(case: KeyAccounts) -> str:
    """Why the share of the chosen in the profit is not known, and what it would need."""
    if case.profit is None:
        return both(fi="Jotta osuuden voitosta voi laskea, tarvitaan kulut ({setting}).", en="The share of profit would need costs ({setting}).").format(setting=Setting("costs_path", "…"))
    return both(fi="Osuutta voitosta ei voi laskea: kaikkien valittujen kuluja ei tiedetä, tai voittoa ei ole.",
                en="The share of profit cannot be calculated: the costs of some of the chosen are not known, or there is no profit.").said()


def profit_period(case: KeyAccounts) -> str:
    """Of which time the profit is, in words."""
    return str(case.profit_year) if case.profit_year else both(fi="koko aineisto", en="all of the data").said()


def why_not(case: KeyAccounts, account: str) -> str:
    """Why a candidate is not verified, in words; "" where it is."""
    open_ = [VERIFYING_NAMES[one].said() for one in case.open(account)]
    return "; ".join([*(FAILS[one].said() for one in case.failed(account)), *([both(fi="ei tiedetä: {what}", en="not known: {what}").format(what=", ".join(open_))] if open_ else [])])
