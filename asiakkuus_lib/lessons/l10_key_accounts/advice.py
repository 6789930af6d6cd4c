"""Whom to choose, what to find out first, and whom not to choose: what the report on key accounts begins with."""

import math

import pandas as pd

from asiakkuus_lib import key_accounts
from asiakkuus_lib.advice import Setting
from asiakkuus_lib.lessons.common.names import joined
from asiakkuus_lib.lessons.common.terms import purchases_setting
from asiakkuus_lib.lessons.l10_key_accounts.case import MOST_NAMED, SURE, VERIFYING_NAMES, KeyAccounts, row
from asiakkuus_lib.locale import both
from asiakkuus_lib.report import Action, KeyFigure, Start, key_figures
from asiakkuus_lib.report.hand_over import KeyFigures
from asiakkuus_lib.show import number, percent
from asiakkuus_lib.show.text import verbatim

# How a verifying criterion that fails is said of a customer.
FAILS = {
    "strategy_fit": both(fi="strategiat eivät sovi yhteen", en="the strategies do not fit"),
    "flexible": both(fi="resurssit eivät jousta", en="the resources cannot be adapted"),
    "fair": both(fi="asiakas ei ole reilu", en="the customer is not fair"),
}  # fmt: skip
# What to find out, where it is open.
ASKS = {
    "strategy_fit": both(fi="sopivatko strategiat yhteen", en="whether the strategies fit"),
    "flexible": both(fi="joustavatko resurssit", en="whether the resources can be adapted"),
    "fair": both(fi="onko asiakas reilu", en="whether the customer is fair"),
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
        fi="Ehdokkaita ei voi panna järjestykseen: työkirjassa ei ole ostoaukkoja eikä pisteitä, tai ne ovat kaikilla samat. Täyttäkää välilehdelle Asiakkaat ostot, kokonaisostot ja pisteet 1–5.",
        en="The candidates cannot be put in order: the workbook has no gaps and no points, or they are the same for all. Fill in purchases, wallets and points from 1 to 5 on the sheet Accounts.").said()


def start(case: KeyAccounts) -> Start:
    """Whom to choose and how surely, what to find out first, whom not to choose."""
    if not case.bears_points:
        return Start(nothing_known(case), "")
    actions = [action for action in (_choose(case), _find_out(case), _refuse(case)) if action is not None]
    if not actions:
        return Start(_nothing_to_choose(case), "", (), _caveat(case))
    said = {"choose_accounts": _headline_choose, "find_out": _headline_find_out, "do_not_choose": _headline_refuse}
    made_up = both(fi="Esimerkki on keksitty. ", en="This example is made up. ").said() if case.own else ""
    return Start(made_up + said[actions[0].code](case), actions[0].code, actions, _caveat(case))


def _nothing_to_choose(case: KeyAccounts) -> str:
    return both(
        fi=("Ehdokkaita on {n} ja paikkoja {top}: valittavaa ei ole. Lisätkää ehdokkaita tai antakaa pienempi määrä ({setting}).",) * 2,
        en=("With {n} candidate and {top} places there is nothing to choose. Add candidates, or give a smaller number ({setting}).",
            "With {n} candidates and {top} places there is nothing to choose. Add candidates, or give a smaller number ({setting}).")).format(
        n=len(case.accounts), top=number(case.parameters["top_n"]), setting=Setting("top_n"))


def _headline_choose(case: KeyAccounts) -> str:
    firm, open_ = case.firm, case.decision.index[case.decision == "chosen_if"]
    weighed = case.unsure.difference(open_, sort=False)
    whole = len(firm) == len(case.chosen)
    first = (
        both(fi=("Valitkaa avainasiakkaaksi {names}: valinta kestää painojen muutokset.", "Valitkaa avainasiakkaiksi {names}: valinta kestää painojen muutokset."),
             en=("Choose {names} as a key account: the choice stands when the weights change.", "Choose {names} as key accounts: the choice stands when the weights change.")) if whole
        else both(fi=("Valitkaa avainasiakkaaksi ainakin {names}.", "Valitkaa avainasiakkaiksi ainakin {names}."),
                  en=("Choose at least {names} as a key account.", "Choose at least {names} as key accounts.")) if len(firm)
        else both(fi=("Yksikään ehdokas ei ole varma valinta.",) * 2, en=("No candidate is a certain choice.",) * 2)
    ).format(names=case.quoted(firm), n=len(firm))
    return " ".join(filter(None, [
        first,
        both(fi="Painoista riippuu: {names}.", en="It depends on the weights: {names}.").format(names="; ".join(_weighed(case, name) for name in weighed[:MOST_NAMED])) if len(weighed) else "",
        *_headline_doubts(case),
        both(fi="Valitkaa {names} vain, jos varmentavat kriteerit täyttyvät: sitä ei vielä tiedetä.", en="Choose {names} only if the verifying criteria are met: that is not known yet.").format(names=case.quoted(open_)) if len(open_) else "",
        _headline_refuse(case) if len(case.refused) else "",
    ]))  # fmt: skip


def _headline_doubts(case: KeyAccounts) -> list[str]:
    """Who of the others are chosen by nearly all weightings, and on what else their choice hangs."""
    left = [name for name in case.sure if case.decision.to_dict().get(name) == "chosen" and name not in case.firm]
    said = {
        "other": both(fi="Laskutavasta riippuu: {names}.", en="It depends on the way of counting: {names}."),
        "wallet": both(fi="Kokonaisostojen arviosta riippuu: {names}.", en="It depends on the estimate of the wallet: {names}."),
    }  # fmt: skip
    found = {why: [name for name in left if case.doubt(name) == why] for why in said}
    return [said[why].format(names=case.quoted(names)) for why, names in found.items() if names]


def _weighed(case: KeyAccounts, account: object) -> str:
    return both(fi="{name}, mukana {share}:ssa painotuksista", en="{name}, in {share} of the weightings").format(name=case.name(account), share=percent(row(case.near, account)["in_top"]))


def _doubts(case: KeyAccounts) -> list[str]:
    """What besides the weights might leave out some of the chosen, as sentences."""
    chosen = [name for name in case.chosen if case.decision.to_dict().get(name) == "chosen" and case.doubt(name)]
    return [_doubted(case, why, [name for name in chosen if case.doubt(name) == why]) for why in ("other", "wallet")]


def _doubted(case: KeyAccounts, why: str, names: list[str]) -> str:
    """What it is that might leave them out, in a sentence; "" of nobody."""
    if not names:
        return ""
    return (
        both(fi=("{names} jää pois, jos sen kokonaisostot ovat arvion huonommassa päässä.", "{names} jäävät pois, jos niiden kokonaisostot ovat arvion huonommassa päässä."),
             en=("{names} drops out if its wallet is at the worse end of the estimate.", "{names} drop out if their wallets are at the worse end of the estimate.")) if why == "wallet"
        else both(fi=("{names} ei ole varma valinta, jos ostoaukkojen pisteet lasketaan euroista eikä sijoista.", "{names} eivät ole varmoja valintoja, jos ostoaukkojen pisteet lasketaan euroista eikä sijoista."),
                  en=("{names} is not certain if gaps are counted in euros and not as ranks.", "{names} are not certain if gaps are counted in euros and not as ranks.")) if case.parameters["points"] == "rank"
        else both(fi=("{names} ei ole varma valinta, jos ostoaukkojen pisteet lasketaan sijoista eikä euroista.", "{names} eivät ole varmoja valintoja, jos ostoaukkojen pisteet lasketaan sijoista eikä euroista."),
                  en=("{names} is not certain if gaps are counted as ranks and not in euros.", "{names} are not certain if gaps are counted as ranks and not in euros."))
    ).format(names=case.quoted(names), n=len(names))


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
    nobody = names[(case.accounts.loc[names, "owner"] == "").to_numpy()]
    words = {"names": case.quoted(names), "n": len(names), "nobody": case.quoted(nobody)}
    said = (
        both(fi=("Valitkaa {names}: vastuuhenkilö on jo nimetty.", "Valitkaa {names}: vastuuhenkilöt on jo nimetty."),
             en=("Choose {names}: somebody is responsible for the account already.", "Choose {names}: somebody is responsible for each already.")) if not len(nobody)
        else both(fi=("Valitkaa {names} ja nimetkää asiakkaalle vastuuhenkilö.", "Valitkaa {names} ja nimetkää kullekin vastuuhenkilö."),
                  en=("Choose {names}, and name somebody responsible for the account.", "Choose {names}, and name somebody responsible for each.")) if len(nobody) == len(names)
        else both(fi=("Valitkaa {names}. Vastuuhenkilö puuttuu: {nobody}.",) * 2, en=("Choose {names}. Nobody is responsible yet for {nobody}.",) * 2))
    return Action(
        "choose_accounts", " ".join(filter(None, [said.format(**words), _full(case, names)])),
        " ".join(filter(None, [*_doubts(case), _how_sure(case), _last_place(case), _turns(case)])), sheet=list_sheet(), who=case.book.named(names))


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


def _how_sure(case: KeyAccounts) -> str:
    least = case.near.loc[case.chosen, "in_top"]
    name, share = str(least.idxmin()), float(least.min())
    if share >= 1 - key_accounts.DUST:
        return both(fi="Valinta pysyy samana, kun painoja muutetaan {within}.", en="The choice stays the same when the weights are moved {within}.").format(within=case.limits_said)
    return both(fi="Kun painoja muutetaan {within}, epävarmin on {name}: mukana {share}:ssa painotuksista.",
                en="When the weights are moved {within}, the least certain is {name}: chosen in {share} of the weightings.").format(
        within=case.limits_said, name=case.name(name), share=percent(share))


def _last_place(case: KeyAccounts) -> str:
    if not len(case.rivals) or not len(case.unsure):
        return ""
    told = "; ".join(_weighed(case, name) for name in case.rivals[:3])
    return " ".join([both(fi="Tilalle voisi tulla {names}.", en="The place could go to {names}.").format(names=told), _what_decides(case, case.unsure[-1], case.rivals[0])])


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
    if not asked and not guessed and not case.hopeful:
        return None
    parts = ["; ".join(asked[:MOST_NAMED]) + "." if asked else "", _full(case, case.decision.index[case.decision == "chosen_if"]) if case.chooses else ""]
    if guessed:
        parts.append(both(fi=("Kysykää, kuinka paljon {names} ostaa kaikkiaan.", "Kysykää, kuinka paljon {names} ostavat kaikkiaan."),
                          en=("Ask how much {names} buys in all.", "Ask how much {names} buy in all.")).format(names=case.quoted(guessed), n=len(guessed)))
    if case.hopeful:
        parts.append(both(fi="Arvioikaa puuttuvat kriteerit: {names}.", en="Rate the criteria that are missing: {names}.").format(names=case.quoted(case.hopeful)))
    why = []
    if case.hopeful:
        why.append(both(fi="Arvioimattomista kriteereistä ei saa pisteitä: parhailla arvioilla nämä voisivat tulla valituiksi.", en="What is not rated earns no points: with the best ratings these could be chosen.").said())
    if asked:
        following = case.standing.difference(case.chosen, sort=False)
        why.append((
            both(fi="”Ei tiedetä” ei ole ”kyllä”. Jos vastaus on kielteinen, paikan saa {following}{if_}.", en="What is not known is not a yes: if the answer is no, {following} gets the place{if_}.") if len(following)
            else both(fi="”Ei tiedetä” ei ole ”kyllä”. Jos vastaus on kielteinen, paikka jää tyhjäksi.", en="What is not known is not a yes: if the answer is no, the place stays empty.")
        ).format(following=case.quoted(following[:1]), if_=both(fi=", jos myös sen varmentavat kriteerit täyttyvät", en=", if its own open questions turn out well").said() if len(following) and case.open(following[0]) else ""))
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
        " ".join(why), sheet=list_sheet())


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
        both(fi="Paikkoja on tässä {n} ({setting}).", en="There are {n} places here ({setting}).").format(n=number(case.parameters["top_n"]), setting=Setting("top_n")),
        both(fi="Pisteet 1–5 ja painot ovat omia arvioitanne: varmuudesta näkee, kestääkö järjestys painojen muutokset, ei sitä, ovatko arviot oikeita.",
             en="The points from 1 to 5 and the weights are your own judgements: certainty shows whether the order stands when the weights change, not whether the judgements are right.").said(),
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
