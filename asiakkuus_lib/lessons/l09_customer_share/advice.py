"""Where the growth target comes from, and what to do about it: what the report on share of wallet begins with."""

import pandas as pd

from asiakkuus_lib import customer_share
from asiakkuus_lib.advice import Setting
from asiakkuus_lib.lessons.common.names import first_of, joined
from asiakkuus_lib.lessons.common.reservations import conditions, grounds, reserved, with_reason
from asiakkuus_lib.lessons.common.terms import purchases_setting
from asiakkuus_lib.lessons.l09_customer_share.case import (
    ASSUMED,
    DUST,
    SOURCE_COSTS,
    SOURCE_NAMES,
    SOURCE_SALES,
    STAGE_NAMES,
    CustomerShare,
)
from asiakkuus_lib.locale import both
from asiakkuus_lib.report import Action, KeyFigure, Start, key_figures
from asiakkuus_lib.report.hand_over import KeyFigures
from asiakkuus_lib.show import number, percent
from asiakkuus_lib.show.text import verbatim

# How many names a line holds.
MOST_NAMED = 6
# From such a part on failed attempts are most of what winning customers costs.
MOSTLY_LOST = 0.5


def accounts_sheet() -> str:
    """Name of the sheet that lists the accounts."""
    return both(fi="Asiakkaiden ostoaukot", en="Account gaps").said()


def no_wallets(case: CustomerShare) -> str:
    """What it needs to tell of gaps: the wallets, or what has been bought from us."""
    if case.accounts["wallet_likely"].notna().any():
        return both(fi="Ei tiedetä, mitä asiakkaat ostavat teiltä: kirjatkaa se työkirjan välilehdelle Asiakkaat, tai antakaa ostotapahtumat ({setting}).",
                    en="What the accounts buy from you is not known: enter it on the sheet Accounts of the workbook, or give the transactions ({setting}).").format(setting=purchases_setting())
    return both(fi="Kokonaisostoja ei tiedetä: kirjatkaa työkirjan välilehdelle Asiakkaat, mitä asiakas ostaa teiltä ja mitä luultavasti kaikilta.",
                en="The wallets are not known: enter on the sheet Accounts of the workbook what each account buys from you, and what it most likely buys in all.").said()


def no_prospects(case: CustomerShare) -> str:
    """What it needs to tell what a new customer costs."""
    if case.winning is not None and not case.winning.won:
        return both(fi="Yhdestäkään prospektista ei ole tullut asiakasta, joten uuden asiakkaan hankintakustannusta ei voi laskea.",
                    en="No prospect has become a customer, so the cost of a new one cannot be computed.").said()
    return both(fi="Uuden asiakkaan hankintakustannusta ei tiedetä: antakaa prospektit ja niihin käytetty raha ({setting}), myös ne, joista ei tullut asiakasta.",
                en="The cost of a new customer is not known: give the prospects and what was spent on them ({setting}), also those who did not become customers.").format(
        setting=Setting("prospects_path", "…"))


def no_sources() -> str:
    """What it needs to tell what a euro of sales costs by source."""
    return both(fi="Ei tiedetä, mitä myynti eri lähteistä maksaa: kertokaa myynti ({sales}) ja myyntikulut ({costs}), {n} lukua kummassakin tässä järjestyksessä: {names}.",
                en="What sales from each source cost is not known: give the sales ({sales}) and the selling costs ({costs}), {n} numbers in each, in this order: {names}.").format(
        sales=Setting(SOURCE_SALES, "…"), costs=Setting(SOURCE_COSTS, "…"), n=len(SOURCE_NAMES), names=", ".join(name.said() for name in SOURCE_NAMES.values()))


def start(case: CustomerShare) -> Start:
    """Where the growth target comes from, and whom to begin with."""
    actions = [action for action in (_sell(case), _ask(case), _decide(case)) if action is not None]
    return Start(_headline(case), actions[0].code if actions else "", actions, _caveat(case))


def _headline(case: CustomerShare) -> str:
    if case.known.empty and case.accounts["wallet_likely"].notna().any():
        return both(fi="Ei tiedetä, mistä kasvutavoitteen {target} myynti saadaan: yhdestäkään asiakkaasta ei tiedetä, mitä se ostaa teiltä.",
                    en="It is not known where the sales for the growth target of {target} would come from: for no account is it known what it buys from you.").format(
            target=case.money(case.target))
    if case.known.empty:
        return both(fi="Ei tiedetä, mistä kasvutavoite {target} tulee: yhdenkään asiakkaan kokonaisostoja ei ole arvioitu.",
                    en="It is not known where the sales for the growth target of {target} would come from: no account’s wallet has been estimated.").format(
            target=case.money(case.target))
    reached, low, high = case.reached(), case.reached("_low"), case.reached("_high")
    planned = float(case.planned.sum())
    guesses = case.reachable.index.intersection(case.guessed)
    words = {
        "target": case.money(case.target), "win": case.win_words, "n": len(case.first), "all": number(len(case.known)), "names": case.quoted(case.first),
        "reached": case.about(reached), "range": case.spread(low, high), "low": case.about(low), "rest": case.about(case.target - reached),
        "planned": case.about(planned), "guesses": case.quoted(guesses), "guessed": case.about(float(case.reachable[guesses].sum())),
        "all_of_it": case.about(reached / case.win_share) if case.win_share > 0 else "", "limit": case.quoted(case.unlimited), "sum": case.about(float(case.planned[case.first].sum())),
        "span": case.spread(*case.brought_by_first),
    }  # fmt: skip
    if reached <= DUST and _lossy(case):
        return both(fi="Ne asiakkaat, joilta olisi saatavissa lisää, tuottavat tappiota: neuvotelkaa ensin niiden ehdoista ja hakekaa kasvutavoite {target} muualta.",
                    en="The accounts from which there is more to be won make a loss: negotiate their terms first, and find the growth target of {target} elsewhere.").format(**words)
    if reached <= DUST and case.sums("attainable")[1] > DUST:
        return both(fi="Jos näiltä {all} asiakkaalta ei saada mitään siitä, mitä niiltä on saatavissa, kasvutavoite {target} on haettava muualta.",
                    en="If nothing is won of what can be won from these accounts ({all}), the growth target of {target} must come from elsewhere.").format(**words)
    if reached <= DUST:
        return both(fi="Näiltä {all} asiakkaalta ei ole saatavissa lisää: kasvutavoite {target} on haettava muualta.",
                    en="There is nothing more to be won from these accounts ({all}): the growth target of {target} must come from elsewhere.").format(**words)
    if reached < case.target:
        return " ".join(filter(None, [
            both(fi=("Kasvutavoitteesta {target} kertyy noin {reached} ({range}), jos saatte {n} asiakkaalta {win} siitä, mitä siltä on saatavissa ({all_of_it}).",
                     "Kasvutavoitteesta {target} kertyy noin {reached} ({range}), jos saatte {n} asiakkaalta {win} siitä, mitä niiltä on saatavissa ({all_of_it})."),
                 en=("About {reached} ({range}) of the growth target of {target} comes from {n} account, if you win {win} of the {all_of_it} that can be won from it.",
                     "About {reached} ({range}) of the growth target of {target} comes from {n} accounts, if you win {win} of the {all_of_it} that can be won from them.")).format(
                **{**words, "n": len(case.reachable)}),
            both(fi=("Summasta {guessed} on yhden arvauksen varassa: {guesses}.", "Summasta {guessed} on {n} arvauksen varassa: {guesses}."),
                 en=("{guessed} of it rests on one guess: {guesses}.", "{guessed} of it rests on {n} guesses: {guesses}.")).format(
                **{**words, "n": len(guesses), "guesses": joined(first_of([with_reason(case.book, one, lambda account: _named(case, account)) for one in guesses], 4))}) if len(guesses) else "",
            both(fi="Noin {rest} on haettava muualta.", en="About {rest} has to come from elsewhere.").format(**words),
        ]))  # fmt: skip
    if planned < case.target:
        return " ".join(filter(None, [both(fi="Näiden {all} asiakkaan varassa kasvutavoite {target} toteutuu vain, jos arvaukset pitävät: ilman niitä kertyy noin {planned}. Kysykää ensin, mitä nämä ostavat muilta: {guesses}.",
                    en="With these accounts ({all}) the growth target of {target} is reached only if the guesses hold: without them it is about {planned}. First ask what these buy from others: {guesses}.").format(**words), _first(case, guesses)]))
    said = (
        both(fi=("Kasvutavoitteeseen {target} riittää {n} asiakas, jos saatte {win} siitä, mitä siltä on saatavissa: {names}, noin {sum} ({span}).",
                 "Kasvutavoitteeseen {target} riittää {n} asiakasta, jos saatte {win} siitä, mitä niiltä on saatavissa: noin {sum} ({span})."),
             en=("{n} account is enough for the growth target of {target}, if you win {win} of what can be won from it: {names}, about {sum} ({span}).",
                 "{n} accounts are enough for the growth target of {target}, if you win {win} of what can be won from them: about {sum} ({span}).")) if case.unlimited.empty
        else both(fi=("Kasvutavoitteeseen {target} voi riittää {n} asiakas, {names}: noin {sum} ({span}), jos saatte {win} siitä, mitä siltä on saatavissa, ja jos se ostaisi kaiken yhdeltä. Kysykää se ensin.",
                      "Kasvutavoitteeseen {target} voi riittää {n} asiakasta: noin {sum} ({span}), jos niiltä saadaan {win} siitä, mitä on saatavissa, ja jos kaiken yhdeltä ostaisi {limit}. Kysykää se ensin."),
                  en=("{n} account could be enough for the growth target of {target}, {names}: about {sum} ({span}), if you win {win} of what can be won from it, and if it would buy everything from one supplier. Ask that first.",
                      "{n} accounts could be enough for the growth target of {target}: about {sum} ({span}), if you win {win} of what can be won from them, and if {limit} would buy everything from one supplier. Ask that first."))
    ).format(**words)
    said = " ".join(filter(None, [said, _whom_first(case)]))
    if low < case.target:
        said += " " + both(fi="Matalimmilla arvioilla kaikki {all} asiakasta toisivat yhteensä vain {low}.",
                           en="By the lowest estimates, all the accounts ({all}) would bring only {low} together.").format(**words)
    return said


def _named(case: CustomerShare, account: object) -> str:
    return case.quoted(pd.Index([account]))


def _first(case: CustomerShare, accounts: pd.Index) -> str:
    """What comes first with accounts that are to be asked something, as sentences."""
    return conditions(case.book, accounts, lambda account: _named(case, account))


def _sides(case: CustomerShare) -> tuple[pd.Index, list[str]]:
    """Of those to begin with, the ones against whom nothing speaks, and the others with what is to be settled first."""
    held = reserved(case.book, case.first)
    return case.first.difference(pd.Index(held), sort=False), [with_reason(case.book, account, lambda one: _named(case, one)) for account in held]


def _whom_first(case: CustomerShare) -> str:
    """With whom to begin, and with whom only when something is settled, as sentences after one that names the only one."""
    free, held = _sides(case)
    told = "; ".join(first_of(held, MOST_NAMED))
    if not len(free):
        return both(fi="Ratkaiskaa ensin: {told}.", en="Settle first: {told}.").format(told=told)
    begin = both(fi="Aloittakaa näistä: {names}.", en="Begin with {names}.").format(names=case.quoted(free)) if len(case.first) > 1 else ""
    then = both(fi="Muut vasta, kun tämä on ratkaistu: {told}.", en="The others only once this is settled: {told}.").format(told=told) if held else ""
    return " ".join(filter(None, [begin, then]))


def _cheapest(case: CustomerShare) -> str:
    """Which source of sales has cost the least for a euro, and which the most; "" where that is not known."""
    if case.sources is None:
        return ""
    known = case.sources["per_euro"].dropna()
    if len(known) < 2:
        return ""
    return both(fi="Euro myyntiä on maksanut halvimmillaan {low} ({cheap}) ja kalleimmillaan {high} ({dear}).",
                en="A euro of sales has cost between {low} ({cheap}) and {high} ({dear}).").format(
        low=case.money(known.min(), 2), cheap=SOURCE_NAMES[str(known.idxmin())].said(), high=case.money(known.max(), 2), dear=SOURCE_NAMES[str(known.idxmax())].said())


def _sell(case: CustomerShare) -> Action | None:
    brought = float(case.planned[case.first].sum())
    if not len(case.first) or brought <= DUST:
        return None
    attainable = float(case.gaps.loc[case.first, "attainable"].sum())
    brings = both(
        fi=("Siltä on saatavissa {attainable}, ja {win} siitä on {brought} ({span}).", "Näiltä {n} asiakkaalta on saatavissa {attainable}, ja {win} siitä on {brought} ({span})."),
        en=("There is {attainable} to be won from it, and {win} of that is {brought} ({span}).", "There is {attainable} to be won from these {n}, and {win} of that is {brought} ({span}).")).format(
        n=len(case.first), attainable=case.about(attainable), brought=case.about(brought), win=case.win_words, span=case.spread(*case.brought_by_first))
    return Action(
        "sell_more",
        " ".join(filter(None, [_plan(case), _idle(case), brings])),
        " ".join(filter(None, [grounds(case.book, case.first), _no_limit(case), _shrinking(case), _widest(case), _left_out(case)]))
        or both(fi="Laskettu kokonaisostojen todennäköisistä arvioista.", en="Computed from the likely wallets.").said(),
        len(case.first), round(brought, 2), accounts_sheet(), case.book.named(case.first))


def _plan(case: CustomerShare) -> str:
    """For whom to make a sales plan, and for whom only when something is settled, as sentences."""
    free, held = _sides(case)
    told = "; ".join(first_of(held, MOST_NAMED))
    if not len(free):
        return both(fi=("Tehkää myyntisuunnitelma {n} asiakkaalle vasta, kun tämä on ratkaistu: {told}.",) * 2,
                    en=("Make a sales plan for {n} account only once this is settled: {told}.", "Make a sales plan for {n} accounts only once this is settled: {told}.")).format(n=len(held), told=told)
    now = both(fi=("Tehkää myyntisuunnitelma {n} asiakkaalle: {names}.",) * 2, en=("Make a sales plan for {n} account: {names}.", "Make a sales plan for {n} accounts: {names}.")).format(
        n=len(free), names=case.quoted(free, MOST_NAMED))
    then = both(fi=("Yhdelle muulle vasta, kun tämä on ratkaistu: {told}.", "{n} muulle vasta, kun tämä on ratkaistu: {told}."),
                en=("For {n} other, only once this is settled: {told}.", "For {n} others, only once this is settled: {told}.")).format(n=len(held), told=told) if held else ""
    return " ".join(filter(None, [now, then]))


def widest(case: CustomerShare, among: pd.Index | None = None) -> tuple[str, str, float] | None:
    """The account, of some or all, and the thing of which it buys the most from others, and how much; None where that is not known."""
    grid = case.open_space if among is None else case.open_space[case.open_space.index.isin(among)]
    most = grid.max(axis=1)
    if not (most > DUST).any():
        return None
    account = str(most.idxmax())
    return account, str(grid.T[account].idxmax()), float(most.max())


def _widest(case: CustomerShare) -> str:
    found = widest(case, case.first)
    if found is None:
        return ""
    account, what, amount = found
    can = float(case.gaps["attainable"].to_dict()[account])
    return (
        both(fi="Eniten yhtä tuoteryhmää ostaa näistä muilta {account}: {what}, {amount}. Siltä on kaikkiaan saatavissa vain noin {can}, koska se ei osta enempää yhdeltä.",
             en="Of these, {account} buys the most of one thing from others: {what}, {amount}. Yet only about {can} can be won from it in all, as it does not buy more from one supplier.") if can < amount - DUST
        else both(fi="Eniten yhtä tuoteryhmää ostaa näistä muilta {account}: {what}, {amount}. Siltä on kaikkiaan saatavissa noin {can}.",
                  en="Of these, {account} buys the most of one thing from others: {what}, {amount}. About {can} can be won from it in all.")
    ).format(what=verbatim(what, 40), account=case.quoted(pd.Index([account])), amount=case.about(amount), can=case.about(can))


def _shrinking(case: CustomerShare) -> str:
    """Which of those to begin with will buy less in all, as a sentence."""
    change = case.gaps.loc[case.first, "future"]
    falls = change[change < -DUST]
    return both(fi="Kokonaisostojen arvioidaan vähenevän vuodessa: {told}.", en="Total purchases are expected to fall in a year: {told}.").format(
        told="; ".join(f"{case.quoted(pd.Index([one]))} {case.about(float(amount))}" for one, amount in falls.items())) if len(falls) else ""


def _idle(case: CustomerShare) -> str:
    """Which of those to begin with have not bought from us in a year, as a sentence: a plan begins with why."""
    bought = case.accounts.loc[case.first, "bought"]
    idle = bought.index[bought <= DUST]
    if idle.empty:
        return ""
    return both(fi=("Ei ostoja vuoteen: {names}. Kysykää ensin, miksi.",) * 2,
                en=("{names} has bought nothing for a year: ask why first.", "{names} have bought nothing for a year: ask why first.")).format(
        n=len(idle), names=case.quoted(idle))


def _no_limit(case: CustomerShare) -> str:
    """Of which of those to begin with all of the gap is taken for attainable, and why, as sentences."""
    entered = case.unlimited[case.entered_limit.reindex(case.unlimited).notna().to_numpy()]
    empty = case.unlimited.difference(entered, sort=False)

    def told(names: pd.Index) -> str:
        return "; ".join(f"{case.quoted(pd.Index([one]))}, {case.about(float(case.gaps['attainable'].to_dict()[one]))}" for one in names)

    return " ".join(filter(None, [
        both(fi="Ei ole kirjattu, kuinka paljon asiakas enintään ostaa yhdeltä, ja summassa on oletettu, että kaiken: {told}. Kysykää se ensin.",
             en="Nothing has been entered on how much the account buys at most from one supplier, and the sum assumes everything: {told}. Ask that first.").format(told=told(empty)) if len(empty) else "",
        both(fi="Työkirjan mukaan asiakas voisi ostaa kaiken (100\N{NO-BREAK SPACE}%) yhdeltä: {told}. Tarkistakaa se ensin.",
             en="By the workbook the account could buy everything (100%) from one supplier: {told}. Check that first.").format(told=told(entered)) if len(entered) else "",
    ]))  # fmt: skip


def _assumed(case: CustomerShare) -> str:
    """That nobody has told the target or the part that is won, as a sentence."""
    if not assumed(case):
        return ""
    return both(fi="Tavoite {target} ja osuus {share} ovat raportin oletuksia: vaihtakaa ne omiinne.",
                en="The target of {target} and the share of {share} are the report’s defaults: replace them with your own.").format(
        target=case.money(case.target), share=percent(case.win_share))


def assumed(case: CustomerShare) -> bool:
    """Whether the target and the part that is won are those which the report takes where nobody tells others."""
    return not case.own and all(case.parameters[name] == usual for name, usual in ASSUMED.items())


def _lossy(case: CustomerShare) -> list[str]:
    """The accounts from which there is more to be won, but that make a loss."""
    attainable = case.gaps["attainable"].fillna(0.0)
    return [one for one in case.at_a_loss if attainable[one] > DUST]


def _left_out(case: CustomerShare) -> str:
    """Which accounts are left out because they make a loss, as a sentence."""
    lossy = _lossy(case)
    if not lossy or case.profit is None:
        return ""
    return both(fi=("Tappiollinen jätettiin pois: {names} ({loss}). Sen kanssa neuvotellaan ensin ehdoista.", "Tappiolliset jätettiin pois: {names} (yhteensä {loss}). Niiden kanssa neuvotellaan ensin ehdoista."),
                en=("One that makes a loss was left out: {names} ({loss}). Negotiate its terms first.", "Those that make a loss were left out: {names} ({loss} in all). Negotiate their terms first.")).format(
        n=len(lossy), names=case.quoted(pd.Index(lossy)), loss=case.money(float(case.profit[lossy].sum())))


def _ask(case: CustomerShare) -> Action | None:
    guessed = case.gaps.loc[case.guessed, "attainable"]
    guessed = guessed[guessed > DUST].sort_values(ascending=False, kind="stable")
    if guessed.empty:
        return None
    total = case.sums("attainable")[1]
    lossy = guessed.index.intersection(case.at_a_loss)
    return Action(
        "ask_wallets",
        " ".join(filter(None, [both(fi=("Kysykää {n} asiakkaalta seuraavassa tapaamisessa, mitä se ostaa muilta: {names}. Nyt kokonaisostot ovat arvaus.",
                 "Kysykää {n} asiakkaalta seuraavassa tapaamisessa, mitä ne ostavat muilta: {names}. Nyt kokonaisostot ovat arvaus."),
             en=("Ask {n} account at the next meeting what it buys from others: {names}. Now the wallet is a guess.",
                 "Ask {n} accounts at the next meeting what they buy from others: {names}. Now their wallets are guesses.")).format(
            n=len(guessed), names=case.quoted(guessed.index, MOST_NAMED)), _first(case, guessed.index[:MOST_NAMED])])),
        " ".join(filter(None, [
            grounds(case.book, guessed.index[:MOST_NAMED]),
            both(fi=("Arvausten varassa on {share} siitä, mitä {n} asiakkaalta on saatavissa ({total}).", "Arvausten varassa on {share} siitä, mitä kaikilta {n} asiakkaalta on saatavissa ({total})."),
                 en=("{share} of what can be won from {n} account ({total}) rests on guesses.", "{share} of what can be won from all {n} accounts ({total}) rests on guesses.")).format(
                share=percent(float(guessed.sum()) / total), total=case.about(total), n=len(case.known)),
            both(fi="Tappiollisen kanssa sovitaan samassa tapaamisessa myös ehdoista: {names}.", en="In the same meeting, negotiate the terms of the one served at a loss: {names}.").format(names=case.quoted(lossy)) if len(lossy) else "",
        ])),
        len(guessed), round(float(guessed.sum()), 2), accounts_sheet(), case.book.named(guessed.index))


def _decide(case: CustomerShare) -> Action | None:
    found = case.winning
    wasted = found is not None and found.won > 0 and found.share_lost >= MOSTLY_LOST
    missing = "" if case.known.empty else _find_elsewhere(case)
    if found is None or not wasted:
        return Action("find_elsewhere", missing, both(
            fi="Kirjatkaa myös, mitä myynti mistäkin lähteestä maksaa: muuten hintoja ei voi verrata.", en="Record, too, what sales from each source cost: otherwise the prices cannot be compared.").said()
            if case.sources is None else _cheapest(case), len(case.known), round(case.target - case.reached(), 2)) if missing else None
    lost = found.prospects - found.won
    give_up = both(
        fi=("Sopikaa, milloin prospektista luovutaan: hankinnan kuluista {share} ({money}) meni {n} prospektiin, josta ei tullut asiakasta.",
            "Sopikaa, milloin prospektista luovutaan: hankinnan kuluista {share} ({money}) meni {n} prospektiin, joista ei tullut asiakasta."),
        en=("Agree on when to give a prospect up: {share} of what was spent on winning customers ({money}) went to {n} prospect who did not become a customer.",
            "Agree on when to give a prospect up: {share} of what was spent on winning customers ({money}) went to {n} prospects who did not become customers.")).format(
        n=number(lost), share=percent(found.share_lost), money=case.money(found.cost - found.cost_of_won))
    return Action(
        "decide_earlier", missing or give_up,
        " ".join(filter(None, [give_up if missing else "", both_prices(case), _dearest(case), both(
            fi="Katsokaa, mikä epäonnistuneita yhdisti.", en="Look for what the failed attempts had in common.").said()])),
        lost, round(found.cost - found.cost_of_won, 2))


def _find_elsewhere(case: CustomerShare) -> str:
    """That what the accounts do not bring has to be found, and what it would cost from new ones, as sentences; "" where they bring all."""
    rest = case.target - case.reached()
    if rest <= DUST:
        return ""
    price = None if case.sources is None else case.sources["per_euro"].to_dict().get("prospecting")
    return " ".join(filter(None, [
        both(fi="Päättäkää, mistä puuttuva {rest} haetaan.", en="Decide where the missing {rest} is to come from.").format(rest=case.about(rest)),
        both(fi="Uusilta prospekteilta se maksaisi noin {cost}, jos myyntieuro maksaa saman kuin ennen ({price}).", en="From new prospects it would cost about {cost}, if a euro of sales costs what it did ({price}).").format(
            cost=case.about(rest * price), price=case.money(price, 2)) if price is not None and price > 0 else "",
    ]))  # fmt: skip


def both_prices(case: CustomerShare) -> str:
    """What a new customer has cost with failed attempts and without, as a sentence."""
    found = case.winning
    assert found is not None
    return both(fi="Uuden asiakkaan hankinta maksoi {each}, kun epäonnistumiset lasketaan mukaan, ja {alone}, jos niitä ei lasketa.",
                en="A new customer cost {each} with failed attempts counted, and {alone} without them.").format(
        each=case.money(found.each), alone=case.money(found.each_alone))


def _dearest(case: CustomerShare) -> str:
    """At which stage the most money was lost, as a sentence."""
    if case.funnel is None:
        return ""
    stops = case.funnel.drop(index=customer_share.WON)
    stage = str(stops["cost"].idxmax())
    return both(fi="Eniten rahaa ({cost}) kului niihin, jotka pääsivät vaiheeseen ”{stage}” eivätkä pidemmälle.",
                en="The most money ({cost}) went to those who got as far as “{stage}” and no farther.").format(
        cost=case.money(float(stops["cost"].max())), stage=STAGE_NAMES[stage].said())


def _caveat(case: CustomerShare) -> str:
    if case.known.empty:
        return no_wallets(case)
    return " ".join(filter(None, [
        _assumed(case), _cheapest(case) if case.reached() < case.target else "",
        both(fi="Kuluja ei annettu, joten ei tiedetä, olisiko kasvu kannattavaa.", en="Costs were not given: it is not known whether this growth would be profitable.").said() if case.profit is None else "",
        both(fi="Asiakkaita katsotaan tässä sen mukaan, mitä niiltä on saatavissa. Varmentavat kriteerit ja suhteet ovat raporteissa Avainasiakkaat ja Suhteet. Kokonaisostot ovat arvioita, ja saatavissa oleva on yläraja eikä ennuste: osan siitä saavat kilpailijat. Sivulla on asiakkaiden nimiä, joten pitäkää se omassa käytössä.",
             en="Accounts are judged here by what can be won from them; verifying criteria and relationships have their own reports. Wallets are estimates, and what can be won is an upper limit, not a forecast: competitors will get some of it. The page names customers, so keep it to yourselves.").said()]))


def figures(case: CustomerShare) -> KeyFigures:
    """The key figures: what can be won, our share, the future gap, and, where prospects are told, what a new customer costs."""
    return key_figures([_attainable(case), _share(case), _future(case), *([] if case.winning is None else [_price(case)])])


def _attainable(case: CustomerShare) -> KeyFigure:
    label, (low, likely, high) = both(fi="Asiakkailta saatavissa", en="To be won from the accounts").said(), case.sums("attainable")
    if case.known.empty:
        return KeyFigure("attainable_gap", label, None, "–", no_wallets(case))
    lossy = _lossy(case)
    unknown = len(case.accounts) - len(case.known)
    more = [
        both(fi=("Tappiollisen asiakkaan osuus on {loss}: sitä ei odoteta saatavan.", "Tappiollisten {n} asiakkaan osuus on {loss}: sitä ei odoteta saatavan."),
             en=("{loss} of it is with an account served at a loss, and is not counted on.", "{loss} of it is with {n} accounts served at a loss, and is not counted on.")).format(
            n=len(lossy), loss=case.about(float(case.gaps.loc[lossy, "attainable"].sum()))) if lossy else "",
        both(fi=("Yhden asiakkaan tiedot puuttuvat: työkirjassa niitä on {all}.", "{n} asiakkaan tiedot puuttuvat: työkirjassa niitä on {all}."),
             en=("Of the {all} accounts, one is left out: its purchases are not known.", "Of the {all} accounts, {n} are left out: their purchases are not known.")).format(
            n=unknown, all=number(len(case.accounts))) if unknown else "",
    ]  # fmt: skip
    return KeyFigure(
        "attainable_gap", label, round(likely, 2), case.about(likely),
        " ".join(filter(None, [both(fi=("{n} asiakas ostaa muilta arviolta {gap} vuodessa; siitä on saatavissa tämän verran (arvion väli {range}).",
                 "{n} asiakasta ostaa muilta arviolta {gap} vuodessa; siitä on saatavissa tämän verran (arvion väli {range})."),
             en=("{n} account buys about {gap} a year from others; this much of it can be won (range of the estimate {range}).",
                 "{n} accounts buy about {gap} a year from others; this much of it can be won (range of the estimate {range}).")).format(
            n=len(case.known), gap=case.about(case.sums("gap")[1]), range=case.spread(low, high)), *more])))


def _share(case: CustomerShare) -> KeyFigure:
    label = both(fi="Asiakasosuus", en="Share of wallet").said()
    if not case.share >= 0:
        return KeyFigure("share_of_wallet", label, None, "–", no_wallets(case))
    wallet = case.sums("wallet")[1]
    return KeyFigure("share_of_wallet", label, case.share, percent(case.share), both(
        fi="Asiakkaat ostavat meiltä {bought} ja kaikilta yhteensä arviolta {wallet}.", en="The accounts buy {bought} from us, and about {wallet} in all.").format(
        bought=case.money(float(case.accounts.loc[case.known.index, "bought"].sum())), wallet=case.about(wallet)))


def _future(case: CustomerShare) -> KeyFigure:
    label, (low, likely, high) = both(fi="Ostojen muutos (tuleva ostoaukko)", en="Change in their purchases (future gap)").said(), case.sums("future")
    if not low <= likely <= high:
        return KeyFigure("future_gap", label, None, "–", both(
            fi="Ei tiedetä, paljonko asiakkaiden ostot kasvavat: kirjatkaa työkirjaan niiden markkinan kasvu.",
            en="It is not known how much the accounts’ purchases will grow: enter the growth of their markets in the workbook.").said())
    return KeyFigure("future_gap", label, round(likely, 2), case.about(likely), both(
        fi="Näin paljon asiakkaiden kaikki ostot muuttuvat vuodessa, kun niiden markkinat ja markkinaosuudet muuttuvat odotetusti (arvion väli {range}).",
        en="This is how much the accounts’ total purchases change in a year, if their markets and their shares of them change as expected (range of the estimate {range}).").format(
        range=case.spread(low, high)))


def _price(case: CustomerShare) -> KeyFigure:
    label = both(fi="Uuden yritysasiakkaan hankintakustannus", en="Cost of a new business customer").said() if case.business_alone else both(fi="Uuden asiakkaan hankintakustannus", en="Cost of a new customer").said()
    found = case.winning
    if found is None or not found.won:
        return KeyFigure("cost_of_new_customer", label, None, "–", no_prospects(case))
    return KeyFigure("cost_of_new_customer", label, round(found.each, 2), case.money(found.each), both(
        fi=("Prospekteja oli {all} ja niistä {n} tuli asiakkaaksi. Jos epäonnistumisia ei laskettaisi, hankintakustannus olisi {alone}.",) * 2,
        en=("{n} of {all} prospects became a customer. Without the failed attempts it would seem to be {alone}.", "{n} of {all} prospects became customers. Without the failed attempts it would seem to be {alone}.")).format(
        n=number(found.won), all=number(found.prospects), alone=case.money(found.each_alone)))
