"""What the report on customers says first: which number to use for what, whom not to pay for what, whom to ask."""

from typing import NamedTuple

from asiakkuus_lib.advice import Setting
from asiakkuus_lib.lessons.common.periods import period_name, when
from asiakkuus_lib.lessons.l01_concepts.case import (
    ASK,
    INSIDE,
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
from asiakkuus_lib.show import money, number, percent

# Beside those who bought in the period: the first of these of which there is another number.
BESIDE = ("agreement", "names", "ever", "both_periods", "repeat")
# Which decision needs which number, from the definition that is asked for most.
FOR_WHAT = {
    "active": both(fi="myyntiin ja budjettiin {in_now} ostaneiden määrää ({number})", en="those who bought {in_now} ({number}) for sales and budgets"),
    "agreement": both(fi="palveluun ja pysyvyyteen sopimusasiakkaiden määrää ({number})", en="those with an agreement ({number}) for service and retention"),
    "both_periods": both(fi="pysyvyyteen niiden määrää, jotka ostivat myös {in_before} ({number})", en="those who also bought {in_before} ({number}) for retention"),
    "may_contact": both(fi="viestintään niiden määrää, joihin saa ottaa yhteyttä ({number})", en="those who may be contacted ({number}) for mailings"),
}


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
            # What is not known is no less than the best.
            if by_seller[best][other] > by_seller[first][other]:
                return TwoWinners(first, other, best)
    return None


def figures(case: Customers) -> KeyFigures:
    """The key figures, each with its change against the period before where there is one."""
    days, active = case.parameters["compare_days"], case.counted("active")
    before = None
    if case.days_before is not None and not (case.told["before"] == OTHERS).any():
        before = float((case.told["before"] == INSIDE).sum())
    found = [KeyFigure(
        "active", both(fi="Ostaneita asiakkaita", en="Customers who bought"), active, "–" if active is None else number(active),
        both(fi="Ostaneet {period}.", en="Bought {period}.").format(period=when(period_name(case))[0])).against(before, days, number)]  # fmt: skip
    agreed = case.counted("agreement")
    if agreed is not None:
        there = case.under_agreement(0)
        then = float(there.sum()) if there is not None and case.kept_agreements and _tells_kept(case) else None
        total = case.sales.sum()
        found.append(KeyFigure(
            "agreements", both(fi="Sopimuksia voimassa", en="Agreements in force"), agreed, number(agreed),
            both(fi="Näiden asiakkaiden osuus myynnistä on {share}.", en="These customers brought {share} of the sales.").format(
                share=percent(case.worth("agreement") / total)) if total > 0 else
            both(fi="Asiakkaat, joiden sopimus on voimassa.", en="Customers whose agreement is in force.")).against(then, days, number))  # fmt: skip
    kept = case.kept.dropna()
    if len(kept) and _tells_kept(case):
        share, share_before = _shares_kept(case)
        found.append(KeyFigure(
            "kept", both(fi="Pysyi", en="Stayed"), share, percent(share, 1),
            (both(fi="Jakson alussa voimassa oli {n} sopimusta; niiden osuus, jotka ovat yhä voimassa.", en="{n} agreements were in force at the beginning; the share still in force.")
             if case.kept_agreements else
             both(fi="Edellisellä jaksolla osti {n} asiakasta; niiden osuus, jotka ostivat taas.", en="{n} customers bought in the period before; the share who bought again.")).format(
                n=number(len(kept)))).against(share_before, days, lambda part: percent(part, 1), share=True))  # fmt: skip
    told = case.told.get("movement")
    if told is not None and not (told == OTHERS).any():
        new = int((told == "new").sum())
        found.append(KeyFigure("new", both(fi="Uusia asiakkaita", en="New customers"), new, number(new),
                               both(fi="Ensimmäinen ostos aineistossa {period}.", en="First purchase in the data {period}.").format(
                                   period=when(period_name(case))[0])))  # fmt: skip
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
                          en="Nobody in the data bought in the period, or too few to be told of."), "", (), _caveat(case))  # fmt: skip
    return Start(_headline(case, found[0]), found[0].code, found, _caveat(case))


def _headline(case: Customers, action: Action) -> str:
    if action.code == "say_which":
        return both(fi="{one}, mutta {other}: sano aina, kumpia tarkoitat asiakkailla.", en="{one}, but {other}: always say which you mean by customers.").format(
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
    periods = {"in_now": when(period_name(case))[0], "in_before": when(period_name(case, 1))[0]}
    uses = ", ".join(FOR_WHAT[name].said().format(number=number(case.counted(name) or 0), **periods) for name in told)
    words = {
        "other": capital(counted_words(case, other)), "share": percent(case.worth(other) / case.sales.sum()),
        "of_period": when(period_name(case))[1], "in_period": periods["in_now"],
        "rest": number(abs((case.counted(other) or 0) - active)),
    }  # fmt: skip
    return Action(
        "say_which",
        both(fi="Sovi, mitä lukua mihinkin käytetään: {uses}.", en="Agree which number is used for what: {uses}.").format(uses=uses),
        # Of the definitions that hold everybody who bought, the others have bought nothing.
        (both(fi="{other}; heistä {rest} ei ostanut mitään {in_period}.", en="{other}; {rest} of them bought nothing {in_period}.") if other in ("names", "ever")
         else both(fi="{other}; heidän osuutensa {of_period} myynnistä on {share}.", en="{other}; their share of the sales {of_period} is {share}.")).format(**words),
        active, round(brought, 2), sheet_name() if case.lists_customers and not case.pseudonymised else "")  # fmt: skip


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
        both(fi="Älä maksa palkkiota pelkästä myynnistä: {a} on myynnin mukaan ensimmäinen ({sales}) mutta {in_other} sijalla {rank}/{n} ({value}); {in_other} ensimmäinen on {b} ({value_b}).",
             en="Do not pay a bonus for sales alone: {a} is first in sales ({sales}) but number {rank} of {n} in {in_other} ({value}); first in {in_other} is {b} ({value_b}).").format(**words),
        " ".join(filter(None, [_last(case, b, other), _how_sure(case, two)])),
        int(one["customers"]), round(float(one["sales"]), 2))  # fmt: skip


def _last(case: Customers, seller: str, but: str) -> str:
    """By which other yardsticks the first by one is the last."""
    found = case.sellers
    assert found is not None
    bad = [name for name in ("profit", "new", "kept") if name != but and case.ranks_by(name) and found[name].notna().all()
           and found[name].nunique() > 1 and str(found[name].idxmin()) == seller]  # fmt: skip
    if not bad:
        return ""
    listed = " " + both(fi="ja", en="and") + " "
    return both(fi="Sama {b} on {where} viimeinen: mikään mittari ei yksin riitä.", en="The same {b} is last in {where}: no yardstick will do alone.").format(
        b=seller, where=listed.join(in_yardstick(case, name) for name in bad))  # fmt: skip


def _how_sure(case: Customers, two: TwoWinners) -> str:
    """What luck may do to the order."""
    sales, others = case.chances("sales"), case.chances(two.other)
    if sales is None or others is None:
        return ""
    return both(fi="Sattumalla on osansa: jos kunkin myyjän omat asiakkaat arvottaisiin uudelleen, {a} olisi myynnin mukaan ensimmäinen {p}:ssa ja {b} {in_other} ensimmäinen {q}:ssa arvonnoista.",
                en="Luck has a part in it: if each seller’s own customers were drawn anew, {a} would be first in sales in {p} of the draws, and {b} first in {in_other} in {q}.").format(
        a=two.first, b=two.best, in_other=in_yardstick(case, two.other), p=percent(rows(sales)[two.first]["first"]), q=percent(rows(others)[two.best]["first"]))  # fmt: skip


def _ask(case: Customers) -> Action | None:
    told = case.told["ask"]
    who = told.index[told == ASK]
    lost = float(case.lost[who].sum())
    if not len(who) or lost <= 0:
        return None
    in_all = int((case.told["kept"] == str(False)).sum()) if _tells_kept(case) else 0
    sentence = (
        both(fi=("Kysy {n} asiakkaalta, miksi hän päätti sopimuksensa (ostot {money} {before}).",
                 "Kysy {n} asiakkaalta, miksi he päättivät sopimuksensa (ostot {money} {before}): aloita suurimmista."),
             en=("Ask {n} customer why the agreement ended (purchases of {money} {before}).",
                 "Ask {n} customers why their agreements ended (purchases of {money} {before}): begin with the largest."))
        if case.kept_agreements else
        both(fi=("Kysy {n} asiakkaalta, miksi hän ei enää ostanut (ostot {money} {before}).",
                 "Kysy {n} asiakkaalta, miksi he eivät enää ostaneet (ostot {money} {before}): aloita suurimmista."),
             en=("Ask {n} customer who bought no more why that is (purchases of {money} {before}).",
                 "Ask {n} customers who bought no more why that is (purchases of {money} {before}): begin with the largest."))
    )  # fmt: skip
    back = 0 if case.sales_before is None else 1
    return Action(
        "ask_gone", sentence.format(n=number(len(who)), money=money(lost, case.currency), before=when(period_name(case, back))[0]),
        " ".join(filter(None, [
            both(fi="Lähteneitä on kaikkiaan {all}; muut eivät ole antaneet lupaa yhteydenottoon.", en="In all {all} have left; the others have not consented to being contacted.").format(
                all=number(in_all)) if in_all > len(who) else "",
            _fell(case),
            _least_kept(case),
            both(fi="Syytä ei näe luvuista, ja osa olisi lähtenyt joka tapauksessa.", en="The numbers do not show the reason, and some would have left anyway.") if case.kept_agreements else
            both(fi="Osa ostaa harvoin ja palaa itsestään.", en="Some buy seldom, and will come back by themselves."),
        ])), len(who), round(lost, 2), sheet_name() if case.lists_customers and not case.pseudonymised else "")  # fmt: skip


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
    own = rows(found)[worst]
    return both(fi="Pienin osuus asiakkaista on pysynyt myyjällä {seller}: {stayed}/{could}.", en="Of the sellers’ customers, those of {seller} stayed the least: {stayed} of {could}.").format(
        seller=worst, stayed=number(own["stayed"]), could=number(own["could_stay"]))  # fmt: skip


def _caveat(case: Customers) -> str:
    return " ".join(filter(None, [
        both(fi="Luvut eivät kerro, kuka on taitavin myyjä: myyjillä on erilaiset asiakkaat ja niitä on vähän.", en="The numbers do not tell who is the most skilful seller: sellers have different customers, and few of them.")
        if case.sellers is not None else
        both(fi="Myyjiä ei verrata: aineistosta ei näe, kenen asiakas kukin on.", en="Sellers are not compared: the data does not tell whose customer each is."),
        both(fi="Syytä poistumiseen ei näe ostoista: sitä on kysyttävä.", en="Purchases do not tell why customers left: they must be asked."),
        both(fi="Ostoista ei näe, kuka on antanut luvan yhteydenottoon. Tarkista luvat, tai anna asiakasrekisteri: {setting}.",
             en="Purchases do not tell who may be contacted. Check consent, or give the register of customers: {setting}.").format(setting=Setting("register_path", "…"))
        if case.consent is None else
        both(fi="Luvat ovat asiakasrekisteristä: tarkista, koskevatko ne myös puheluja.", en="Consent is as the register of customers has it: check whether it covers calls."),
    ]))  # fmt: skip
