"""What the report on customers says first: which number to use for what, whom not to pay for what, whom to ask."""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from asiakkuus_lib import satisfaction
from asiakkuus_lib.lessons.common.periods import when
from asiakkuus_lib.lessons.common.terms import with_terms
from asiakkuus_lib.lessons.l01_concepts.case import (
    ASK,
    INSIDE,
    LAST_IN,
    Customers,
    capital,
    counted_words,
    first_by,
    in_yardstick,
    rows,
    sheet_name,
    written,
)
from asiakkuus_lib.locale import both
from asiakkuus_lib.report import OTHERS, Action, KeyFigure, Start, key_figures
from asiakkuus_lib.report.hand_over import KeyFigures
from asiakkuus_lib.show import date, money, number, percent

# Beside those who bought in the period: the first of these of which there is another number.
BESIDE = ("agreement", "names", "ever", "both_periods", "repeat")
# Which decision needs which number, from the definition that is asked for most.
FOR_WHAT = {
    "active": both(fi="myyntiin ja budjettiin {in_now} ostaneiden määrää ({number})", en="those who bought {in_now} ({number}) for sales and budgets"),
    "agreement": both(fi="palveluun ja pysyvyyteen sopimusasiakkaiden määrää ({number})", en="those with an agreement ({number}) for service and retention"),
    "both_periods": both(fi="pysyvyyteen niiden määrää, jotka ostivat myös {in_before} ({number})", en="those who also bought {in_before} ({number}) for retention"),
    "may_contact": both(fi="viestintään niiden määrää, joihin saa ottaa yhteyttä ({number})", en="those who may be contacted ({number}) for mailings"),
}


# Of fewer who left, no seller is named for it.
FEW = 20


class TwoWinners(NamedTuple):
    """Who is first in sales, and who by another yardstick."""

    first: str
    other: str
    best: str


def winners(case: Customers) -> TwoWinners | None:
    """Where somebody else than the first in sales is first in profit, or else in keeping or winning customers."""
    found = case.sellers
    if found is None or len(found) < 2 or found["sales"].max() <= 0:
        return None
    first, by_seller = first_by(found, "sales"), rows(found)
    for other in ("profit", "kept", "new"):
        if case.ranks_by(other):
            best = first_by(found, other)
            # What is not known is no less than the best; shares of a few customers differ by chance.
            if by_seller[best][other] > by_seller[first][other] and (other != "kept" or _keeps_fewer(found, first, [best])):
                return TwoWinners(first, other, best)
    return None


def figures(case: Customers) -> KeyFigures:
    """The key figures, each with its change against the period before where there is one."""
    active, ago = case.counted("active"), capital(when(case, 1)[0])
    before = None
    if case.days_before is not None and not (case.told["before"] == OTHERS).any():
        before = float((case.told["before"] == INSIDE).sum())
    found = [KeyFigure(
        "active", both(fi="Ostaneita asiakkaita", en="Customers who bought"), active, "–" if active is None else number(active),
        both(fi="Ostaneet {period}.", en="Bought {period}.").format(period=when(case)[0])).against(before, ago, number)]  # fmt: skip
    agreed = case.counted("agreement")
    if agreed is not None:
        there = case.under_agreement(0)
        then = float(there.sum()) if there is not None and case.kept_agreements and _tells_kept(case) else None
        total = case.sales.sum()
        found.append(KeyFigure(
            "agreements", both(fi="Sopimuksia voimassa", en="Agreements in force"), agreed, number(agreed),
            both(fi="Näiden asiakkaiden osuus myynnistä on {share}.", en="These customers brought in {share} of the sales.").format(
                share=percent(case.worth("agreement") / total)) if total > 0 else
            both(fi="Asiakkaat, joiden sopimus on voimassa.", en="Customers whose agreement is in force.")).against(then, date(case.ends(0)[0]), number))  # fmt: skip
    kept = case.kept.dropna()
    if len(kept) and _tells_kept(case):
        share, share_before = _shares_kept(case)
        found.append(KeyFigure(
            "kept", both(fi="Sopimuksista jatkuu", en="Agreements that go on") if case.kept_agreements else both(fi="Osti uudelleen", en="Bought again"),
            share, percent(share, 1),
            (both(fi="Jakson alussa voimassa oli {n} sopimusta; niiden osuus, jotka ovat yhä voimassa.", en="{n} agreements were in force at the beginning; the share still in force.")
             if case.kept_agreements else
             both(fi="Edellisellä jaksolla osti {n} asiakasta; niiden osuus, jotka ostivat taas.", en="{n} customers bought in the period before; the share who bought again.")).format(
                n=number(len(kept)))).against(share_before, ago, lambda part: percent(part, 1), share=True))  # fmt: skip
    told = case.told.get("movement")
    if told is not None and not (told == OTHERS).any():
        new, back, bought = int((told == "new").sum()), int((told == "came_back").sum()), int(told.isin(["stayed", "new", "came_back"]).sum())
        found.append(KeyFigure("new", both(fi="Uusia asiakkaita", en="New customers"), new, number(new), " ".join([
            both(fi="Ensimmäinen ostos aineistossa {period}.", en="First purchase in the data {period}.").format(period=when(case)[0]),
            *([both(fi="Heitä on {share} tuolloin ostaneista. Osa voi olla vanhoja asiakkaita, sillä aineisto alkaa {begin}.",
                    en="They are {share} of those who bought then. Some may be old customers, for the data begins on {begin}.").format(
                share=percent(new / bought), begin=date(case.transactions.first_day))] if new else []),
            *([both(fi="Lisäksi {n} palasi tauon jälkeen.", en="Another {n} came back after a pause.").format(n=number(back))] if back else []),
        ])))  # fmt: skip
    return key_figures(found)


def _shares_kept(case: Customers) -> tuple[float, float | None]:
    """Which share stayed in the last period, and in the one before; None where that is not known or must not be told."""
    tells = len(case.kept_before) and not (case.told["kept_before"] == OTHERS).any()
    return float(case.kept.dropna().astype(float).mean()), float(case.kept_before.astype(float).mean()) if tells else None


def _tells_kept(case: Customers) -> bool:
    return not (case.told["kept"] == OTHERS).any()


def start(case: Customers) -> Start:
    """Which number to use, whom not to pay for sales alone, and whom to ask why they left."""
    found = [action for action in (_say_which(case), _pay(case), _ask(case)) if action is not None]
    if not found:
        return Start(both(fi="Asiakasmäärä ei riipu määritelmästä, eikä kukaan ole jättänyt ostamatta: luvut eivät anna aihetta toimiin.",
                          en="The number of customers does not depend on the definition, and nobody has stopped buying: the numbers give no reason to act.")
                     if case.counted("active") else
                     both(fi="Aineistossa ei ole jaksolla ostaneita, tai heitä on liian vähän kerrottavaksi.",
                          en="Nobody in the data bought in the period, or too few did for the numbers to be shown."), "", (), _caveat(case))  # fmt: skip
    return Start(
        _headline(case, found[0]), found[0].code,
        with_terms(found, contacts=("ask_gone",), consent=case.consent is not None), _caveat(case))  # fmt: skip


def _headline(case: Customers, action: Action) -> str:
    if action.code == "say_which":
        return both(fi="{one}, mutta {other}: sano aina, keitä tarkoitat asiakkailla.", en="{one}, but {other}: always say whom you mean by customers.").format(
            one=capital(counted_words(case, "active")), other=counted_words(case, _beside(case)))  # fmt: skip
    return action.text


def _beside(case: Customers) -> str:
    """The definition that is told beside those who bought; "" where all give the same number."""
    active = case.counted("active")
    return next((name for name in BESIDE if case.counted(name) not in (None, active)), "")


def _say_which(case: Customers) -> Action | None:
    active, other, brought = case.counted("active"), _beside(case), case.worth("active")
    if not active or not other or brought <= 0:
        return None
    told = [name for name in FOR_WHAT if case.counted(name) is not None]
    if "agreement" in told and "both_periods" in told:
        told.remove("both_periods")
    periods = {"in_now": when(case)[0], "in_before": when(case, 1)[0]}
    uses = ", ".join(FOR_WHAT[name].said().format(number=number(case.counted(name) or 0), **periods) for name in told)
    words = {
        "other": capital(counted_words(case, other)), "share": percent(case.worth(other) / case.sales.sum()),
        "of_period": when(case)[1], "in_period": periods["in_now"],
        "rest": number(abs((case.counted(other) or 0) - active)),
    }  # fmt: skip
    return Action(
        "say_which",
        both(fi="Sovi, mitä lukua mihinkin käytetään: {uses}.", en="Agree which number is used for what: {uses}.").format(uses=uses),
        # Of the definitions that hold everybody who bought, the others have bought nothing.
        " ".join(filter(None, [
            (both(fi="{other}; heistä {rest} ei ostanut mitään {in_period}.", en="{other}; {rest} of them bought nothing {in_period}.") if other in ("names", "ever")
             else both(fi="{other}; heidän osuutensa {of_period} myynnistä on {share}.", en="{other}; their share of the sales {of_period} is {share}.")).format(**words),
            _without_purchase(case, other), _without_purchase(case, "may_contact"),
        ])),
        active, round(brought, 2), sheet_name() if case.lists_customers and not case.pseudonymised else "")  # fmt: skip


def _without_purchase(case: Customers, name: str) -> str:
    """How many of those that a definition holds did not buy in the period, as a sentence; "" where all did, or it is not told."""
    sentences = {
        "agreement": both(fi="Heistä {n} ei ostanut mitään {period}.", en="{n} of them bought nothing {period}."),
        "may_contact": both(fi="Niistä, joihin saa ottaa yhteyttä, {n} ei ostanut mitään {period}.", en="Of those who may be contacted, {n} bought nothing {period}."),
    }  # fmt: skip
    if case.pseudonymised or name not in case.definitions or name not in sentences:
        return ""
    n = int((case.definitions[name] & ~case.definitions["active"]).sum())
    return sentences[name].format(n=number(n), period=when(case)[0]) if n else ""


def _pay(case: Customers) -> Action | None:
    found, two = case.sellers, winners(case)
    if found is None or two is None:
        return None
    a, other, b = two
    one, best = rows(found)[a], rows(found)[b]
    rank = int((found[other] > one[other]).sum()) + 1
    words = {
        "a": a, "b": b, "n": number(len(found)), "rank": number(rank), "in_other": in_yardstick(case, other),
        "sales": written(case, "sales", one["sales"]), "value": written(case, other, one[other]),
        "value_b": written(case, other, best[other]),
    }  # fmt: skip
    return Action(
        "pay_by_more",
        both(fi="Maksa palkkio useamman mittarin mukaan, älä pelkästä myynnistä: {a} on myynnin mukaan ensimmäinen ({sales}) mutta {in_other} sijalla {rank} ({value}), kun myyjiä on {n}; {in_other} ensimmäinen on {b} ({value_b}).",
             en="Base the bonus on several yardsticks, not on sales alone: {a} is first in sales ({sales}) but number {rank} of {n} in {in_other} ({value}); {b} is first in {in_other} ({value_b}).").format(**words),
        " ".join(filter(None, [
            both(fi="Käytä esimerkiksi voittoa ja pysyneiden asiakkaiden osuutta yhdessä, ja laske ne usealta vuodelta.",
                 en="Use for example profit and the share of customers kept, together, and over several years.") if case.ranks_by("profit") and case.ranks_by("kept") else "",
            _last(case, b, other), _how_sure(case, two),
        ])) or _compared(case),
        int(one["customers"]), round(float(one["sales"]), 2))  # fmt: skip


def _last(case: Customers, seller: str, but: str) -> str:
    """By which other yardsticks the first by one is the last."""
    found = case.sellers
    assert found is not None
    bad = [name for name in ("profit", "new", "kept") if name != but and case.ranks_by(name) and found[name].notna().all()
           and found[name].nunique() > 1 and str(found[name].idxmin()) == seller and (name != "kept" or _keeps_fewer(found, seller))]  # fmt: skip
    if not bad:
        return ""
    listed = " " + both(fi="ja", en="and") + " "
    return both(fi="Mutta {b} on myös viimeinen {where}: mikään mittari ei yksin riitä.", en="But {b} is also last in {where}: no single yardstick is enough.").format(
        b=seller, where=listed.join(LAST_IN[name].said() for name in bad))  # fmt: skip


def _how_sure(case: Customers, two: TwoWinners) -> str:
    """What luck may do to the order."""
    sales, others = case.chances("sales"), case.chances(two.other)
    if sales is None or others is None:
        return ""
    return both(fi="Ykkössija on epävarma: kun sattuma otetaan huomioon, {a} on myynnissä ensimmäinen {p}:n todennäköisyydellä ja {b} {in_other} ensimmäinen {q}:n todennäköisyydellä.",
                en="First place is uncertain: allowing for luck, {a} is first in sales with a probability of {p}, and {b} first in {in_other} with a probability of {q}.").format(
        a=two.first, b=two.best, in_other=in_yardstick(case, two.other), p=percent(rows(sales)[two.first]["first"]), q=percent(rows(others)[two.best]["first"]))  # fmt: skip


def _ask(case: Customers) -> Action | None:
    told = case.told["ask"]
    who = told.index[told == ASK]
    lost = float(case.lost[who].sum())
    if not len(who) or lost <= 0:
        return None
    in_all = int((case.told["kept"] == str(False)).sum()) if _tells_kept(case) else 0
    sentence = (
        both(fi=("Kysy {n} asiakkaalta, miksi hän päätti sopimuksensa: hänen ostonsa olivat {money} {before}.",
                 "Kysy {n} asiakkaalta, miksi he päättivät sopimuksensa, ja aloita suurimmista: näiden asiakkaiden ostot olivat {money} {before}."),
             en=("Ask {n} customer why the agreement ended: this one bought for {money} {before}.",
                 "Ask {n} customers why their agreements ended, and begin with the largest: these {n} bought for {money} {before}."))
        if case.kept_agreements else
        both(fi=("Kysy {n} asiakkaalta, miksi hän ei enää ostanut: hänen ostonsa olivat {money} {before}.",
                 "Kysy {n} asiakkaalta, miksi he eivät enää ostaneet, ja aloita suurimmista: näiden asiakkaiden ostot olivat {money} {before}."),
             en=("Ask {n} customer who did not buy again why not: this one bought for {money} {before}.",
                 "Ask {n} customers who did not buy again why not, and begin with the largest: these {n} bought for {money} {before}."))
    )  # fmt: skip
    back = 0 if case.sales_before is None else 1
    return Action(
        "ask_gone", sentence.format(n=number(len(who)), money=money(lost, case.currency), before=when(case, back)[0]),
        " ".join(filter(None, [
            (both(fi="Sopimuksensa päätti kaikkiaan {all}; muut eivät ole antaneet lupaa yhteydenottoon.", en="In all {all} ended their agreement; the others have not consented to being contacted.")
             if case.kept_agreements else
             both(fi="Ostamatta jätti kaikkiaan {all}; muut eivät ole antaneet lupaa yhteydenottoon.", en="In all {all} did not buy; the others have not consented to being contacted.")).format(
                all=number(in_all)) if in_all > len(who) else "",
            both(fi="Kaikkea tuosta rahasta ei saa takaisin.", en="Not all of that money can be won back."),
            _fell(case),
            _least_kept(case),
            both(fi="Syytä ei näe luvuista, ja osa olisi lähtenyt joka tapauksessa.", en="The numbers do not show the reason, and some would have left anyway.") if case.kept_agreements else
            both(fi="Osa ostaa harvoin ja palaa itsestään.", en="Some buy seldom, and will come back by themselves."),
        ])), len(who), round(lost, 2), sheet_name() if case.lists_customers and not case.pseudonymised else "", case.named(who))  # fmt: skip


def _fell(case: Customers) -> str:
    """Whether a smaller share stayed than in the period before."""
    if not _tells_kept(case):
        return ""
    now, before = _shares_kept(case)
    if before is None or round(now, 3) >= round(before, 3):
        return ""
    return both(fi="Pysyneiden osuus laski: {before} → {now}.", en="The share that stayed fell from {before} to {now}.").format(
        before=percent(before, 1), now=percent(now, 1))  # fmt: skip


def _least_kept(case: Customers) -> str:
    """Whose customers stayed the least."""
    found = case.sellers
    if found is None or not case.ranks_by("kept") or found["kept"].nunique() < 2:
        return ""
    worst = str(found["kept"].idxmin())
    if not _keeps_fewer(found, worst):
        return ""
    own = rows(found)[worst]
    return both(fi="Pienin osuus asiakkaista on pysynyt myyjällä {seller}: {could} asiakkaasta {stayed}.", en="{seller}’s customers were the least likely to stay: {stayed} of {could} did.").format(
        seller=worst, stayed=number(own["stayed"]), could=number(own["could_stay"]))  # fmt: skip


def _keeps_fewer(found: pd.DataFrame, seller: str, than: Sequence[str] = ()) -> bool:
    """Whether a smaller share of a seller’s customers stayed than of the others’, or of some sellers’: of enough leavers, beyond chance."""
    others = found.loc[list(than)] if than else found.drop(index=seller)
    (could, stayed), (could_of_others, stayed_of_others) = (
        part[["could_stay", "stayed"]].fillna(0).sum().astype(int).tolist() for part in (found.loc[[seller]], others)
    )  # fmt: skip
    left, left_of_others = could - stayed, could_of_others - stayed_of_others
    return left >= FEW and could_of_others > 0 and satisfaction.difference(left, could, left_of_others, could_of_others)[1] > 0


def _compared(case: Customers) -> str:
    """That sellers are compared, or why they are not."""
    return (
        both(fi="Luvuista ei näe, kuka on taitavin myyjä: myyjillä on erilaiset asiakkaat, ja kullakin heitä on vähän.", en="The numbers do not show who is the most skilful seller: each has different customers, and not many of them.")
        if case.sellers is not None else
        both(fi="Myyjiä ei verrata: aineistosta ei näe, kenen asiakas kukin on.", en="Sellers are not compared: the data does not show which seller each customer belongs to.")
    ).said()  # fmt: skip


def _caveat(case: Customers) -> str:
    return " ".join(filter(None, [
        _compared(case),
        both(fi="Syytä poistumiseen ei näe ostoista: sitä on kysyttävä.", en="Purchases do not show why customers left: ask them."),
    ]))  # fmt: skip
