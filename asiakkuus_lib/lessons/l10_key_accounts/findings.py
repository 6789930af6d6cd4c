"""What the report on key accounts finds, as functions of its case."""

import math
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd

from asiakkuus_lib import key_accounts
from asiakkuus_lib.advice import Setting
from asiakkuus_lib.lessons.common.account_book import choice_names
from asiakkuus_lib.lessons.common.account_book.purchases import differing
from asiakkuus_lib.lessons.common.names import joined
from asiakkuus_lib.lessons.common.strength_map import MIDDLE, seen_by_customers, strength_map
from asiakkuus_lib.lessons.common.terms import purchases_setting
from asiakkuus_lib.lessons.l10_key_accounts.advice import (
    figures,
    list_sheet,
    nearest_turn,
    nothing_known,
    profit_period,
    start,
    why_no_profit,
    why_no_share,
    why_not,
)
from asiakkuus_lib.lessons.l10_key_accounts.case import GUESS, SURE, VERIFYING_NAMES, KeyAccounts, row
from asiakkuus_lib.locale import both
from asiakkuus_lib.profitability import abc_classes
from asiakkuus_lib.report import DataUsed, Finding, form_table, not_read
from asiakkuus_lib.report.hand_over import purchases_beside
from asiakkuus_lib.show import (
    Column,
    Figure,
    bars,
    heatmap,
    intervals,
    matrix,
    number,
    paired_bars,
    percent,
    ranks,
    say,
    table,
)
from asiakkuus_lib.show.tables import Table
from asiakkuus_lib.show.text import Note, verbatim

__all__ = [
    "KeyAccounts", "beaten", "certainty", "contributions", "dependence", "euros", "figures", "filled_in", "handling", "listing",
    "main_and_key", "rank_range", "start", "strength", "turning", "used", "verified", "wallets",
]  # fmt: skip

MOST_ROWS = 30
# Of more candidates the figures draw the first ones; all are in their tables.
MOST_LINES = 15
# So many names fit in a title.
MOST_COMPETING = 4
# Of so large a part of the sales the profit is as good as that of all.
ALL = 0.995
# Who fails comes first, then of whom it is not known.
VERDICTS = (key_accounts.NO, key_accounts.UNKNOWN, key_accounts.YES)


def used(case: KeyAccounts) -> DataUsed:
    """Whose candidates these are, for the page and the record."""
    where = (
        both(fi="Keksitty esimerkki: Suvilinjan ehdokkaat.", en="Invented example: Suvilinja's candidates.").said() if case.own
        else both(fi="Oma työkirja: {source}.", en="Your own workbook: {source}.").format(source=verbatim(case.book.source)))
    told = [
        both(fi=("Ehdokkaita {n}.",) * 2, en=("Candidates: {n}.",) * 2).format(n=number(len(case.accounts))),
        "" if case.transactions is None else both(fi="Kaikkien asiakkaiden ostot: {period}.", en="Purchases of all customers: {period}.").format(period=case.period),
        both(fi="Kulut on annettu.", en="Costs are given.").said() if case.inputs else "",
    ]  # fmt: skip
    facts = case.book.to_dict()
    if case.transactions is not None:
        facts |= {"reference_date": case.reference.date().isoformat(), "transactions": purchases_beside(case.transactions)}
    return DataUsed(Note(" ".join(filter(None, [where, *told])), "data"), facts | {name: read.to_dict() for name, read in case.inputs.items()})


def _none(code: str, case: KeyAccounts) -> Finding | None:
    """That there is nothing to put in order, where there is not."""
    return None if case.bears_points else Finding(code, say(nothing_known(case), kind="warning"))


def _column(case: KeyAccounts) -> Column:
    return Column(both(fi="Ehdokas", en="Candidate"))


def _labels(case: KeyAccounts, accounts: Iterable[object]) -> list[str]:
    return [case.label(account) for account in accounts]


def main_and_key(case: KeyAccounts) -> Finding:
    """Who buys the most, and who has the most points: main customers are not yet key accounts."""
    if (none := _none("main_and_key", case)) is not None:
        return none
    bought = case.accounts["bought"].reindex(case.totals.index)
    if not (bought > 0).any():
        return Finding("main_and_key", say(both(
            fi="Suurimpia ostajia ei tiedetä: täyttäkää ostot tai antakaa ostotapahtumat ({setting}).",
            en="It is not known who buys the most: fill in the purchases, or give the transactions ({setting}).").format(setting=purchases_setting("…")), kind="warning"))
    places = key_accounts.rank_customers(bought.fillna(0.0))
    main = places.index[(places <= case.top) & (bought > 0)]
    by_points = case.places.index[case.places <= case.top]
    common = [account for account in main if account in by_points]
    fallen = min((account for account in main if account not in by_points), key=lambda one: places[one], default=None)
    words = {
        "main": number(len(main)), "n": len(common), "top": number(case.top),
        "who": "" if fallen is None else case.plain(fallen), "place": "" if fallen is None else number(case.places[fallen]),
        "was": "" if fallen is None else number(places[fallen]),
    }  # fmt: skip
    title = (
        both(fi="Suurimmat ostajat ovat ensimmäisiä myös pisteiden mukaan", en="The largest buyers are also the first by points") if fallen is None
        else both(fi="Yksikään {main} suurimmasta ostajasta ei ole pisteiden mukaan {top} ensimmäisen joukossa; {who} putoaa sijalta {was} sijalle {place}",
                  en="None of the {main} largest buyers is among the first {top} by points; {who} falls from rank {was} to rank {place}") if not common
        else both(fi=("{main} suurimmasta ostajasta {n} on pisteiden mukaan {top} ensimmäisen joukossa; {who} putoaa sijalta {was} sijalle {place}",) * 2,
                  en=("{n} of the {main} largest buyers is among the first {top} by points; {who} falls from rank {was} to rank {place}",
                      "{n} of the {main} largest buyers are among the first {top} by points; {who} falls from rank {was} to rank {place}"))
    ).format(**words)
    labels = _labels(case, case.totals.index)
    classes = abc_classes(bought.fillna(0.0))
    figure = ranks(
        labels, {both(fi="Ostot", en="Purchases").said(): bought.tolist(), both(fi="Pisteet", en="Points").said(): case.totals.tolist()},
        heading=_column(case).label, value=Column(both(fi="Arvo", en="Value"), "number", 2), highlight=_labels(case, [*([fallen] if fallen is not None else []), *(case.chosen if len(labels) > MOST_LINES else [])]),
        title=title, alt=title + both(fi=". Ehdokkaita on {n}.", en=". There are {n} candidates.").format(n=number(len(labels))),
        subtitle=both(fi="Ehdokkaiden sija ostojen mukaan (12 kk) ja pisteiden mukaan; 1 = suurin", en="Ranks of the candidates by purchases (12 months) and by points; 1 = the largest").said()
        + (both(fi="; tummat: valitut ja otsikon asiakas", en="; dark: the chosen, and the one in the title").said() if len(labels) > MOST_LINES else ""), source=case.source)
    frame = pd.DataFrame({"name": labels, "bought": bought, "abc": classes, "by_purchases": places, "total": case.totals, "by_points": case.places}, index=case.totals.index)
    columns = {
        "name": _column(case), "bought": Column(both(fi="Ostot", en="Purchases"), "money", 0, case.sign), "abc": Column(both(fi="ABC-luokka ehdokkaiden joukossa", en="ABC class among the candidates")),
        "by_purchases": Column(both(fi="Sija ostoissa", en="Rank by purchases"), "number"), "total": Column(both(fi="Pisteet", en="Points"), "number", 2),
        "by_points": Column(both(fi="Sija pisteissä", en="Rank by points"), "number"),
    }  # fmt: skip
    figure = replace(figure, table=table(frame, figure.subtitle, {name: column for name, column in columns.items() if name != "abc"}))
    return Finding("main_and_key", figure=figure, groups=frame.drop(columns="name"), sheets={both(fi="Ostot ja pisteet", en="Purchases and points").said(): (frame, columns)})


def contributions(case: KeyAccounts) -> Finding:
    """How many points each criterion brings to each candidate."""
    if (none := _none("contributions", case)) is not None:
        return none
    parts = key_accounts.contributions(case.scores, case.weights).loc[case.totals.index]
    first, most = case.totals.index[0], len(case.accounts) * 1.0
    edge = case.totals.iloc[case.top - 1] - case.totals.iloc[case.top] if len(case.totals) > case.top else math.nan
    words = {
        "first": case.plain(first), "points": number(case.totals.iloc[0], 2), "most": number(most), "last": number(case.top), "next": number(case.top + 1), "apart": number(edge, 2),
    }  # fmt: skip
    shared = (case.places == 1).sum() > 1
    title = (
        both(fi="Ensimmäisen sijan jakavat {first}", en="Rank 1 is shared by {first}").format(first=case.plain(*case.places.index[case.places == 1])) if shared
        else both(fi="Eniten pisteitä saa {first}: {points}, kun enintään voi saada {most}", en="The most points go to {first}: {points} out of {most} at most").format(**words))
    if math.isfinite(edge):
        title += both(fi="; sijojen {last} ja {next} ero on {apart}", en="; ranks {last} and {next} are {apart} apart").format(**words)
    names = [case.criterion(str(name)) for name in parts.columns]
    # What is printed adds up to a hundred.
    decimals = 0 if (case.weights.round(9) % 1 == 0).all() else 1
    figure = heatmap(
        parts.to_numpy(), [f"{number(case.places[one])}. {case.names[one]}" for one in parts.index],
        [f"{name[:1].upper()}{name[1:]} {percent(weight / 100, decimals)}" for name, weight in zip(names, case.weights, strict=True)],
        row_label=both(fi="Sija ja ehdokas", en="Rank and candidate"), column_label=both(fi="Kriteeri ja paino", en="Criterion and weight"),
        write=lambda value: number(value, 2), title=title,
        alt=both(fi="{n} ehdokasta: pisteet {low}–{high}.", en="{n} candidates: points {low}–{high}.").format(
            n=number(len(parts)), low=number(case.totals.min(), 2), high=number(case.totals.max(), 2)),
        subtitle=(
            both(fi="Painotetut pisteet kriteereittäin; pisteet tulevat sijasta ehdokkaiden joukossa, painot suhteutettu sataan", en="Weighted points by criterion; points come from the rank among the candidates, weights scaled to 100")
            if case.parameters["points"] == "rank"
            else both(fi="Painotetut pisteet kriteereittäin; ostoaukkojen pisteet tulevat euroista, painot suhteutettu sataan", en="Weighted points by criterion; points of the gaps come from euros, weights scaled to 100")).said(), source=case.source)
    frame = parts.assign(account=_labels(case, parts.index), sum=case.totals, place=case.places)
    columns = {
        "account": _column(case), "place": Column(both(fi="Sija", en="Rank"), "number"), **{str(name): Column(said, "number", 2) for name, said in zip(parts.columns, names, strict=True)},
        "sum": Column(both(fi="Pisteet yhteensä", en="Points in all"), "number", 2),
    }  # fmt: skip
    note = both(fi="Kukaan ei ole arvioinut kriteeriä {names}: sen paino jaettiin muille.", en="Nobody has rated {names}: the weight went to the others.").format(
        names=joined([case.criterion(name) for name in case.unknown])) if case.unknown else ""
    full = _nothing_to_win(case)
    return Finding("contributions", say(note, full, kind="warning") if note or full else None, figure, groups=parts.assign(total=case.totals, place=case.places),
                   sheets={both(fi="Pisteet", en="Points").said(): (frame, columns)})


def _nothing_to_win(case: KeyAccounts) -> str:
    """Which of the chosen have points for a gap of which nothing can be won, as a sentence."""
    if not len(case.full) or "current_gap" not in case.values or not case.chooses:
        return ""
    return both(
        fi=("{names} saa pisteitä nykyisestä ostoaukosta, mutta siitä ei ole mitään saatavissa: se ostaa teiltä jo niin paljon kuin ylipäätään ostaa yhdeltä toimittajalta.",
            "{names} saavat pisteitä nykyisestä ostoaukosta, mutta siitä ei ole mitään saatavissa: ne ostavat teiltä jo niin paljon kuin ylipäätään ostavat yhdeltä toimittajalta."),
        en=("{names} earns points for its current gap, but none of the gap can be won: it already buys as much from you as it buys from any one supplier.",
            "{names} earn points for their current gaps, but none of those can be won: they already buy as much from you as they buy from any one supplier.")).format(
        names=case.quoted(case.full), n=len(case.full))


def rank_range(case: KeyAccounts) -> Finding:
    """Between which places each candidate stays when the weights move within limits."""
    if (none := _none("rank_range", case)) is not None:
        return none
    found = case.near.assign(usual=case.places)
    widest = (found["worst"] - found["best"]).idxmax()
    first = case.places.index[0]
    steady = found["worst"].equals(found["best"])
    share, ends = row(found, first)["first"], row(found, widest)
    always = share >= 1 - key_accounts.DUST
    words = {
        "first": case.plain(first), "share": percent(share), "widest": case.plain(widest),
        "best": number(ends["best"]), "worst": number(ends["worst"]), "within": case.limits_said,
    }  # fmt: skip
    title = (
        both(fi="Yksikään sija ei muutu, kun painoja muutetaan {within}", en="No rank changes when the weights are moved {within}") if steady
        else both(fi="{first} pysyy ensimmäisenä, kun painoja muutetaan {within}; eniten sija vaihtelee: {widest} {best}–{worst}",
                  en="{first} stays first when the weights are moved {within}; the rank varies most for {widest}: {best}–{worst}") if always
        else both(fi="{first} on ensimmäinen {share}:ssa painotuksista; eniten sija vaihtelee: {widest} {best}–{worst}",
                  en="{first} is first in {share} of the weightings; the rank varies most for {widest}: {best}–{worst}")
    ).format(**words)
    value = Column(both(fi="Sija", en="Rank"), "number")
    figure = _first_intervals(
        case, found, value,
        columns=(both(fi="Paras", en="Best").said(), both(fi="Annetuilla painoilla", en="With the weights given").said(), both(fi="Huonoin", en="Worst").said()),
        highlight=[] if steady else _labels(case, [widest]), limits=(1.0, float(max(len(found), 2))), title=title,
        alt=both(fi="{widest}: sija {best}–{worst}. {first} on ensimmäinen {share}:ssa painotuksista.", en="{widest}: rank {best}–{worst}. {first} is first in {share} of the weightings.").format(**words),
        subtitle=both(fi="Sija annetuilla painoilla sekä paras ja huonoin sija, kun painoja muutetaan {within} (1 = ensimmäinen)",
                      en="Rank with the weights given, and best and worst rank when the weights are moved {within} (1 = first)").format(**words), source=case.source)
    return Finding("rank_range", figure=figure, groups=found[["best", "usual", "worst", "first"]], figure_sheet=both(fi="Sijat", en="Ranks").said())


def _first_intervals(case: KeyAccounts, found: pd.DataFrame, value: Column, **words: Any) -> Figure:
    """From the best place to the worst: of many candidates the first are drawn, and the one that the title speaks of."""
    def drawn(rows: pd.DataFrame) -> Figure:
        return intervals(_labels(case, rows.index), rows["best"].tolist(), rows["usual"].tolist(), rows["worst"].tolist(), heading=_column(case).label, value=value, **words)

    whole = drawn(found)
    if len(found) <= MOST_LINES:
        return whole
    named = [label in words["highlight"] for label in _labels(case, found.index)]
    first = found[(np.arange(len(found)) < MOST_LINES - sum(named[MOST_LINES - 1 :])) | np.array(named)]
    subtitle = words["subtitle"] + both(fi="; piirretty {n}, kaikki taulukossa", en="; {n} drawn, all in the table").format(n=number(len(first)))
    words |= {"subtitle": subtitle}
    return replace(drawn(first), table=whole.table)


def certainty(case: KeyAccounts) -> Finding:
    """How often each candidate is among the chosen, within limits and whatever the weights."""
    if (none := _none("certainty", case)) is not None:
        return none
    if not case.chooses:
        return Finding("certainty", say(both(fi="Ehdokkaita ei ole enempää kuin paikkoja, joten kaikki mahtuvat.", en="There are no more candidates than places, so all of them fit.")))
    found = pd.DataFrame({"near": case.near["in_top"], "anyhow": case.anyhow["in_top"]}).loc[case.standing]
    found = found.sort_values(["near", "anyhow"], ascending=False, kind="stable")
    split = [*case.unsure, *case.rivals]
    words = {"n": len(case.sure), "sure": case.plain(*case.sure), "top": number(case.top), "within": case.limits_said}
    title = (
        both(fi="Kaikki {n} valintaa kestävät, kun painoja muutetaan {within}", en="All {n} choices stand when the weights are moved {within}") if not len(case.unsure)
        else both(fi="Yksikään valinta ei kestä painojen muutoksia", en="No choice stands when the weights change") if not len(case.sure)
        else both(fi=("{n} valinta kestää, kun vain painot muuttuvat", "{n} valintaa kestää, kun vain painot muuttuvat"), en=("{n} choice stands when only the weights change", "{n} choices stand when only the weights change"))
    ).format(**words)
    if len(case.unsure) and len(split) > 1:
        places = (
            both(fi="; paikoista {who}", en="; {who} for the places") if not len(case.sure)
            else both(fi=("; viimeisestä paikasta {who}", "; muista paikoista {who}"), en=("; {who} for the last place", "; {who} for the other places")))
        title += places.format(n=len(case.unsure), who=_compete(case, split, found))
    figure = paired_bars(
        _labels(case, found.index), found["anyhow"].tolist(), found["near"].tolist(),
        (both(fi="millä painoilla tahansa", en="with any weights").said(), both(fi="painot rajoissa", en="weights within limits").said()), write=percent, limits=(0.0, 1.0), head=_column(case).label,
        title=title, alt=both(fi="Kestäviä on {n}: {sure}.", en="{n} stand: {sure}.").format(**words) if len(case.sure) else title,
        subtitle=both(fi="Osuus painotuksista, joissa ehdokas on {top} ensimmäisen joukossa; rajoissa: painoja muutetaan {within}",
                      en="Share of weightings in which a candidate is among the first {top}; within limits: weights moved {within}").format(**words), source=case.source)
    left = case.totals.index.difference(case.standing, sort=False)
    note = both(fi="Mukana ovat ne, jotka eivät jää pois varmentavan kriteerin takia; pois jäivät: {names}.",
                en="Only candidates that fail no verifying criterion are counted; left out: {names}.").format(names=case.quoted(left)) if len(left) else ""
    border = "" if case.border is None else both(
        fi="Kun verrataan vain viimeistä valittua ja ensimmäistä ulos jäävää, {last} saa enemmän pisteitä kuin {out} {share}:ssa näistä painotuksista.",
        en="Head to head, the last one chosen ({last}) gets more points than the first one left out ({out}) in {share} of these weightings.").format(
        last=case.name(case.border[0]), out=case.name(case.border[1]), share=percent(case.border[2]))
    return Finding("certainty", say(border, note) if border or note else None, figure, groups=found, figure_sheet=both(fi="Varmuus", en="Certainty").said())


def _compete(case: KeyAccounts, split: list[str], found: pd.DataFrame) -> str:
    """That candidates compete: by name, where they are few."""
    if len(split) > MOST_COMPETING:
        return both(fi="kilpailee {n} ehdokasta", en="{n} candidates compete").format(n=number(len(split)))
    return both(fi="kilpailevat {names}", en="{names} compete").format(names=joined([f"{case.plain(one)} ({percent(row(found, one)['near'])})" for one in split]))


def turning(case: KeyAccounts) -> Finding:
    """How far each weight can move before somebody else is chosen."""
    if (none := _none("turning", case)) is not None:
        return none
    found = case.turns
    near = nearest_turn(case)
    sentence = (
        both(fi="Minkään yksittäisen painon muutos ei muuta valintaa", en="No change of a single weight changes the choice").said() if near is None
        else both(fi="Valinta muuttuu, jos kriteerin ”{criterion}” paino on {turn} eikä {weight}", en="The choice changes if {criterion} is given a weight of {turn} in place of {weight}").format(
            criterion=case.criterion(near[0]), weight=number(near[1], 1), turn=number(near[2], 1)))
    frame = pd.DataFrame({
        "criterion": [case.criterion(str(name)) for name in found.index], "weight": found["weight"].to_numpy(),
        **{side: found[side].to_numpy() for side in ("down", "up")},
        **{f"{side}_who": [_swap(case, comes, goes) for comes, goes in zip(found[f"{side}_in"], found[f"{side}_out"], strict=True)] for side in ("down", "up")},
    }, index=found.index)  # fmt: skip
    columns = {
        "criterion": Column(both(fi="Kriteeri", en="Criterion")), "weight": Column(both(fi="Paino", en="Weight"), "number", 1),
        "down": Column(both(fi="Valinta muuttuu alle", en="The choice changes below"), "number", 1), "down_who": Column(both(fi="Alle: kuka tulee ↔ lähtee", en="Below: who comes in ↔ goes out")),
        "up": Column(both(fi="Valinta muuttuu yli", en="The choice changes above"), "number", 1), "up_who": Column(both(fi="Yli: kuka tulee ↔ lähtee", en="Above: who comes in ↔ goes out")),
    }  # fmt: skip
    lacking = key_accounts.missing_weight(case.given_weights)
    note = "" if lacking <= 0 else (
        both(fi="Sadasta puuttuu {n}. Valinta muuttuisi vain, jos puuttuva osa annettaisiin kokonaan kriteerille {names}.", en="The weights are {n} short of a hundred. If one criterion got all of it, the choice would change only if that was {names}.").format(
            n=number(lacking), names=_any_of([case.criterion(name) for name in case.missing_decides])) if case.missing_decides
        else both(fi="Sadasta puuttuu {n}. Valinta ei muutu, annettiinpa se mille kriteerille tahansa.", en="The weights are {n} short of a hundred. Whichever criterion got it, the choice would not change.").format(n=number(lacking)))
    shown = table(frame, sentence, columns, note=" ".join(filter(None, [both(
        fi="Yhtä painoa muutetaan kerrallaan, ja muut pysyvät ennallaan: siksi raja voi olla yli sata. Viiva: mikään paino nollasta ylöspäin ei muuta valintaa.",
        en="One weight is moved at a time, and the others stay as they are: so a limit may be above a hundred. A dash: no weight from zero upwards changes the choice.").said(), note])))
    return Finding("turning", table=shown, groups=found[["weight", "down", "up"]], sheets={both(fi="Painojen rajat", en="Turning points").said(): (frame, columns)})


def _any_of(words: list[str]) -> str:
    return both(fi=" tai ", en=" or ").said().join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def _swap(case: KeyAccounts, comes: object, goes: object) -> str:
    return f"{case.label(comes)} ↔ {case.label(goes)}" if comes != "" else "–"


def beaten(case: KeyAccounts) -> Finding:
    """Who is beaten by every criterion, and who therefore cannot be chosen by any weights."""
    if (none := _none("beaten", case)) is not None:
        return none
    beats = case.beats
    by = beats.sum(axis=0)
    beaten_often = key_accounts.never_chosen(case.scores.loc[case.standing], case.top)
    # Of whom something is not judged it is not known.
    never = [account for account in case.totals.index if account in beaten_often and account not in case.missing]
    wins = beats.sum(axis=1)
    strongest, n = wins.idxmax(), int(wins.max())
    frame = pd.DataFrame({
        "name": _labels(case, by.index), "beats": wins.to_numpy(), "by": by.to_numpy(),
        "who": [case.plain(*beats.index[beats[account]]) if by[account] else "–" for account in by.index],
    }, index=by.index)  # fmt: skip
    columns = {
        "name": _column(case), "beats": Column(both(fi="Voittaa", en="Beats"), "number"),
        "by": Column(both(fi="Häviää", en="Is beaten by"), "number"), "who": Column(both(fi="Kenelle", en="By whom")),
    }  # fmt: skip
    sentence = (
        both(fi="Kukaan ei ole toista parempi tai yhtä hyvä joka kriteerissä: järjestys riippuu painoista.", en="Nobody is as good as another on every criterion: the order depends on the weights.").said() if not n
        else both(fi=("{who} on joka kriteerissä vähintään yhtä hyvä kuin {n} muu ehdokas: mitkään painot eivät muuta sitä.", "{who} on joka kriteerissä vähintään yhtä hyvä kuin {n} muuta ehdokasta: mitkään painot eivät muuta sitä."),
                  en=("On every criterion {who} is at least as good as {n} other candidate: no weights change that.", "On every criterion {who} is at least as good as {n} other candidates: no weights change that.")).format(
            who=case.name(strongest), n=n))
    out = both(fi=("Valituksi eivät tule millään painoilla: {names}.",) * 2, en=("No weights would choose {names}.",) * 2).format(names=case.quoted(never), n=len(never)) if never and case.chooses else ""
    order = frame[frame["beats"] + frame["by"] > 0].sort_values(["beats", "by"], ascending=[False, True], kind="stable")
    shown = table(order, both(fi="Kuka voittaa kenet painoista riippumatta", en="Who beats whom whatever the weights").said(), columns, rows=MOST_ROWS)
    return Finding("beaten", say(sentence, out), table=shown if n else None, groups=frame[["beats", "by"]], sheets={both(fi="Painoista riippumatta", en="Whatever the weights").said(): (frame, columns)})


def euros(case: KeyAccounts) -> Finding:
    """What becomes of the order when gaps bring points by their euros, not by their ranks."""
    if (none := _none("euros", case)) is not None:
        return none
    if not {"current_gap", "future_gap"} & set(case.values.columns):
        return Finding("euros", say(both(fi="Ostoaukkoja ei tiedetä, joten pisteitä ei voi laskea euroista.", en="The gaps are not known, so there are no euros to compute points from."), kind="warning"))
    by_rank, by_money = case.by_rank, case.by_money.reindex(case.by_rank.index)
    before, after = key_accounts.rank_customers(by_rank), key_accounts.rank_customers(by_money)
    moved = before - after
    most = str(moved.abs().idxmax())
    comes, goes = case.swapped
    words = {"who": case.plain(most), "a": number(before[most]), "b": number(after[most])}
    title = (
        both(fi="Järjestys on sama, laskettiinpa ostoaukkojen pisteet sijoista tai euroista", en="The order is the same whether gaps are counted as ranks or in euros") if not moved.any()
        else both(fi="Kun ostoaukkojen pisteet lasketaan euroista, {who} siirtyy sijalta {a} sijalle {b}", en="With the gaps in euros, {who} moves from rank {a} to rank {b}")
    ).format(**words)
    title += both(fi="; valitut pysyvät samoina", en="; the choice stays the same").said() if moved.any() and not comes and not goes and case.chooses else ""
    figure = ranks(
        _labels(case, by_rank.index), {both(fi="Sijoista", en="From ranks").said(): by_rank.tolist(), both(fi="Euroista", en="From euros").said(): by_money.tolist()},
        heading=_column(case).label, value=Column(both(fi="Pisteet", en="Points"), "number", 2), highlight=_labels(case, [most] if moved.any() else []), title=title,
        alt=both(fi="{who}: sija {a}, kun pisteet tulevat sijoista, ja {b}, kun ne tulevat euroista.", en="{who}: rank {a} by ranks, {b} by euros.").format(**words),
        subtitle=both(fi="Sija, kun ostoaukkojen pisteet tulevat sijoista ja kun ne tulevat euroista; muut kriteerit ennallaan",
                      en="Rank when the points of the gaps come from ranks, and when they come from euros; other criteria as they are").said(), source=case.source)
    note = both(fi="Sijoista ei näy, kuinka kaukana toisistaan ehdokkaat ovat. Toisella laskutavalla valinta muuttuisi. Tilalle: {comes}. Pois: {goes}.", en="Ranks do not show how far apart candidates are. Counted the other way the choice would change. In: {comes}. Out: {goes}.").format(
        comes=case.quoted(comes) or "–", goes=case.quoted(goes) or "–") if (comes or goes) and case.chooses else both(fi="Sijoista ei näy, kuinka kaukana toisistaan ehdokkaat ovat.", en="Ranks do not show how far apart candidates are.").said()
    return Finding("euros", say(note), figure, groups=pd.DataFrame({"by_rank": before, "by_euros": after}), figure_sheet=both(fi="Sijat ja eurot", en="Ranks and euros").said())


def wallets(case: KeyAccounts) -> Finding:
    """How the place of each candidate depends on how large its wallet is."""
    if (none := _none("wallets", case)) is not None:
        return none
    told = case.by_wallet[case.accounts["wallet_likely"].reindex(case.by_wallet.index).notna()]
    if told.empty or not {"current_gap", "future_gap"} & set(case.values.columns):
        return Finding("wallets", say(both(fi="Kokonaisostoja ei ole arvioitu, joten niiden vaikutusta ei voi laskea.", en="No wallets have been estimated, so their effect cannot be calculated."), kind="warning"))
    widest = (told["worst"] - told["best"]).idxmax()
    basis = choice_names("accounts", "basis").get(str(case.accounts.at[widest, "basis"]), "")
    words = {"who": case.plain(widest), "best": number(row(told, widest)["best"]), "worst": number(row(told, widest)["worst"]), "basis": basis.lower()}
    steady = told["best"].equals(told["worst"])
    title = (
        both(fi="Kokonaisostojen arviot eivät muuta yhtäkään sijaa", en="The estimates of the wallets change no rank") if steady
        else both(fi="{who} on sijalla {best} tai {worst} sen mukaan, kuinka suuret kokonaisostot ovat (peruste: {basis})", en="{who} has rank {best} or {worst}, depending on the size of its wallet (basis: {basis})")
    ).format(**words)
    figure = _first_intervals(
        case, told, Column(both(fi="Sija", en="Rank"), "number"),
        columns=(both(fi="Parhaimmillaan", en="At best").said(), both(fi="Luultavin", en="Most likely").said(), both(fi="Huonoimmillaan", en="At worst").said()),
        highlight=[] if steady else _labels(case, [widest]), limits=(1.0, float(max(len(case.accounts), 2))), title=title,
        alt=both(fi="{who}: sija {best}–{worst}.", en="{who}: rank {best}–{worst}.").format(**words),
        subtitle=both(fi="Sija, kun ehdokkaan omat kokonaisostot ovat arvion alarajalla, todennäköisimmillään tai ylärajalla ja muiden todennäköisimmillään",
                      en="Rank with the candidate's own wallet at its lowest, likeliest and highest estimate; the other wallets at their likeliest").said(), source=case.source)
    return Finding("wallets", figure=figure, groups=told, figure_sheet=both(fi="Kokonaisostot", en="Wallets").said())


def verified(case: KeyAccounts) -> Finding:
    """Who passes the verifying criteria, who fails which, and of whom it is not known."""
    names = choice_names("accounts", "fair")
    verdict = case.verified["verdict"].sort_values(key=lambda told: told.map(VERDICTS.index), kind="stable")
    order = verdict.index
    said = case.accounts.loc[order, list(key_accounts.VERIFYING)]
    failed, still = order[verdict == key_accounts.NO], order[verdict == key_accounts.UNKNOWN]
    heads = [_upper(VERIFYING_NAMES[name].said()) for name in key_accounts.VERIFYING]
    rows = _labels(case, order)
    cells = [[names[str(value)] for value in row] for row in said.to_numpy()]
    marked = {value: [(rows[i], heads[j]) for i, row in enumerate(said.to_numpy()) for j, each in enumerate(row) if each == value] for value in (key_accounts.NO, key_accounts.UNKNOWN)}
    words = {"n": len(failed), "open": number(len(still)), "names": case.plain(*failed), "all": number(len(order))}
    title = (
        both(fi=("Varmentavien kriteerien takia pois jää {n} ehdokas: {names}", "Varmentavien kriteerien takia pois jää {n} ehdokasta: {names}"), en=("{n} candidate fails a verifying criterion: {names}", "{n} candidates fail a verifying criterion: {names}")) if len(failed)
        else both(fi=("Yksikään ehdokas ei jää pois varmentavien kriteerien takia",) * 2, en=("No candidate fails a verifying criterion",) * 2)
    ).format(**words)
    title += both(fi="; {open} ehdokkaan kohdalla asia on auki", en="; for {open} it is not known").format(**words) if len(still) else ""
    figure = matrix(
        rows, heads, cells, heading=_column(case).label, highlight=marked[key_accounts.NO], uncertain=marked[key_accounts.UNKNOWN], title=title,
        alt=both(fi="{all} ehdokkaasta jää pois {n}, ja {open} on auki.", en="{n} of the {all} candidates fail, and {open} are open.").format(**{**words, "n": number(len(failed))}),
        subtitle=both(fi="Varmentavat kriteerit, pois jäävät ja avoimet ensin; tumma: ei täyty, katkoviiva: ei tiedetä",
                      en="Verifying criteria, candidates that fail or are open first; dark: fails, dashed: not known").said(), source=case.source)
    frame = said.replace(names).assign(name=_labels(case, order), place=case.places.reindex(order), why=[why_not(case, str(account)) or "–" for account in order])
    columns = {
        "name": _column(case), "place": Column(both(fi="Sija pisteissä", en="Rank by points"), "number"),
        **{name: Column(head) for name, head in zip(key_accounts.VERIFYING, heads, strict=True)}, "why": Column(both(fi="Miksi ei (vielä)", en="Why not (yet)"), "prose"),
    }  # fmt: skip
    return Finding("verified", say(both(
        fi="Varmentavia kriteereitä ei pisteytetä: jokaisen pitää täyttyä. ”Ei tiedetä” ei ole ”kyllä”.",
        en="Verifying criteria earn no points: each of them must be met. What is not known is not a yes.")), figure,
        groups=verdict.value_counts().to_frame("candidates"), sheets={both(fi="Varmentavat kriteerit", en="Verifying criteria").said(): (frame, columns)},
        figure_sheet=both(fi="Kriteerit kuviossa", en="Criteria in the figure").said())  # fmt: skip


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]


def dependence(case: KeyAccounts) -> Finding:
    """What part of the company's sales and profit the chosen bring, each by itself."""
    of_sales, largest = case.dependence(case.sales)
    if case.sales is None or math.isnan(of_sales) or not len(case.chosen):
        return Finding("dependence", say(why_no_share(case) if len(case.chosen) or case.sales is None else nothing_known(case), kind="warning"))
    sales, profit = case.sales, case.profit
    of_profit = case.of_profit
    known = not math.isnan(of_profit)
    own = sales.reindex(case.chosen, fill_value=0.0)
    frame = pd.DataFrame({"sales": own, "share": own / sales.sum()})
    if profit is not None and known:
        frame["profit"] = profit.reindex(case.chosen, fill_value=0.0)
        frame["of_profit"] = frame["profit"] / profit.sum()
    frame = frame.sort_values("share", ascending=False, kind="stable")
    losing = frame.index[frame["profit"] < 0] if known else frame.index[:0]
    words = {
        "n": len(frame), "sales": percent(of_sales, 1), "profit": percent(of_profit, 1), "largest": percent(largest, 1), "who": case.plain(*losing),
    }  # fmt: skip
    title = (
        both(fi=("{n} valittua toi {sales} myynnistä ja {profit} voitosta",) * 2, en=("The {n} chosen one brought {sales} of the sales and {profit} of the profit", "The {n} chosen brought {sales} of the sales and {profit} of the profit")) if known
        else both(fi=("{n} valittua toi {sales} myynnistä",) * 2, en=("The {n} chosen one brought {sales} of the sales", "The {n} chosen brought {sales} of the sales"))
    ).format(**words)
    alt = title + both(fi=". Suurimman osuus myynnistä on {largest}.", en=". The largest has {largest} of the sales.").format(**words)
    of_what = both(fi="Osuus myynnistä", en="Share of sales").said(), both(fi="Osuus voitosta", en="Share of profit").said()
    figure = (
        paired_bars(
            _labels(case, frame.index), frame["share"].tolist(), frame["of_profit"].tolist(), of_what, write=lambda share: percent(share, 1), head=_column(case).label, title=title, alt=alt,
            subtitle=both(fi="Osuus kaikkien asiakkaiden myynnistä (12 kk) ja voitosta ({year})", en="Share of the sales (12 months) and the profit ({year}) of all customers").format(year=profit_period(case)), source=case.source) if known
        else bars(
            _labels(case, frame.index), frame["share"].tolist(), write=lambda share: percent(share, 1), heads=(_column(case).label, of_what[0]), title=title, alt=alt,
            subtitle=both(fi="Osuus kaikkien asiakkaiden myynnistä (12 kk)", en="Share of the sales of all customers (12 months)").said(), source=case.source))
    columns = {
        "name": _column(case), "sales": Column(both(fi="Myynti", en="Sales"), "money", 0, case.sign), "share": Column(both(fi="Osuus myynnistä", en="Share of sales"), "percent", 2),
        **({"profit": Column(both(fi="Voitto", en="Profit"), "money", 0, case.sign), "of_profit": Column(both(fi="Osuus voitosta", en="Share of profit"), "percent", 2)} if known else {}),
    }  # fmt: skip
    return Finding("dependence", say(
        both(fi="Mitä enemmän voitosta on muutaman varassa, sitä kalliimmaksi käy, jos jokin näistä asiakkaista lähtee tai vaatii alempia hintoja.",
             en="The more of the profit depends on a few, the more it costs if one of them leaves or presses for a lower price."),
        both(fi="Tappiolla: {who}.", en="At a loss: {who}.").format(who=case.quoted(losing)) if len(losing) else "",
        both(fi="Ei ostanut viimeisen vuoden aikana mitään: {who}. Siellä työ alkaa kaupan hankkimisesta.", en="Bought nothing in the last year: {who}. There the work begins with winning the customer.").format(
            who=case.quoted(frame.index[frame["sales"] <= 0])) if (frame["sales"] <= 0).any() else "",
        why_no_profit(case) if not known else
        both(fi="Voitto on laskettu niistä, joiden kulut tiedetään: niiden osuus myynnistä on {share}.", en="The profit is of those whose costs are known: they have {share} of the sales.").format(
            share=percent(case.profit_known, 1)) if case.profit_known < ALL else ""),
        figure, groups=frame, sheets={both(fi="Valittujen osuus", en="Share of the chosen").said(): (frame.assign(name=_labels(case, frame.index)), columns)})  # fmt: skip


def strength(case: KeyAccounts) -> Finding:
    """How strong the relationship is in the customer's eyes, where there is most to win."""
    if case.book.relationship.empty:
        return Finding("strength", say(both(
            fi="Suhteen lujuutta ei tiedetä: kirjatkaa asiakkaan arviot työkirjan välilehdelle Suhde.",
            en="The strength of the relationships is not known: enter the customers' ratings on the sheet Relationship of the workbook."), kind="warning"))
    told, order = case.accounts, case.totals.index
    found = pd.DataFrame({
        "strength": seen_by_customers(case.book), "potential": case.gaps["attainable"].where(told["wallet_likely"].notna()), "bought": told["bought"], "guess": told["basis"] == GUESS,
    }).loc[order].assign(name=_labels(case, order))  # fmt: skip
    figure = strength_map(found[["name", "strength", "potential", "bought", "guess"]], case.source)
    if figure is None:
        return Finding("strength", say(both(
            fi="Lujuutta ei voi verrata siihen, mitä on saatavissa: yhdeltäkään ehdokkaalta ei tiedetä kumpaakin.",
            en="Strength cannot be set against what can be won: both are known of no candidate."), kind="warning"))
    seen = found["strength"].reindex(case.chosen)
    weak, unheard = seen.index[seen < MIDDLE], seen.index[seen.isna()]
    return Finding("strength", say(
        both(fi=("Valituista yksi arvioi suhteen heikoksi: {names}. Sen kanssa työ alkaa suhteesta, ei myynnistä.", "Valituista {n} arvioi suhteen heikoksi: {names}. Niiden kanssa työ alkaa suhteesta, ei myynnistä."),
             en=("One of those chosen rates the relationship as weak: {names}. With it the work begins with the relationship, not with selling.", "{n} of those chosen rate the relationship as weak: {names}. With them the work begins with the relationship, not with selling.")).format(
            n=len(weak), names=case.quoted(weak)) if len(weak) else "",
        both(fi=("Yhdeltä valitulta suhdetta ei ole kysytty: {names}.", "{n} valitulta suhdetta ei ole kysytty: {names}."),
             en=("One of those chosen has not been asked: {names}.", "{n} of those chosen have not been asked: {names}.")).format(
            n=len(unheard), names=case.quoted(unheard)) if len(unheard) else ""),
        figure, groups=found.loc[found["strength"].notna() & found["potential"].notna(), ["strength", "potential", "bought"]],
        figure_sheet=both(fi="Lujuus ja saatavissa", en="Strength and potential").said())  # fmt: skip


def listing(case: KeyAccounts) -> Finding:
    """All candidates: points, certainty, decision and why."""
    order = case.totals.index
    decisions = {
        "chosen": both(fi="valitaan", en="choose").said(), "chosen_if": both(fi="valitaan, jos kriteerit täyttyvät", en="choose if the answers are good").said(),
        "refused": both(fi="ei valita: varmentava kriteeri", en="do not choose: verifying criterion").said(), "not": both(fi="ei valita: pisteet", en="do not choose: points").said(),
    }  # fmt: skip
    bears = case.bears_points
    frame = pd.DataFrame({
        "place": case.places if bears else np.nan, "name": _labels(case, order), "total": case.totals if bears else np.nan, "near": case.near["in_top"].where(order.isin(case.standing)) if case.chooses else np.nan,
        "decision": case.decision.map(decisions) if bears else "–", "why": [why_not(case, str(account)) or "–" for account in order],
        **{name: case.accounts[name].reindex(order) for name in ("bought", "wallet_likely")},
        "gap": case.gaps["gap"].reindex(order), "attainable": case.gaps["attainable"].reindex(order), "future": case.gaps["future"].reindex(order), "share": case.gaps["share"].reindex(order), "owner": case.accounts["owner"].reindex(order),
    }, index=order)  # fmt: skip
    columns = {
        "name": _column(case), "decision": Column(both(fi="Ehdotus", en="Proposal")), "place": Column(both(fi="Sija", en="Rank"), "number"), "total": Column(both(fi="Pisteet", en="Points"), "number", 2),
        "near": Column(both(fi="Mukana painotuksista", en="Chosen in (% of weightings)"), "percent"), "why": Column(both(fi="Varmentavat kriteerit", en="Verifying criteria"), "prose"),
    }  # fmt: skip
    more = {
        "bought": Column(both(fi="Ostot 12 kk", en="Bought, 12 months"), "money", 0, case.sign), "wallet_likely": Column(both(fi="Kokonaisostot", en="Wallet"), "money", 0, case.sign),
        "share": Column(both(fi="Asiakasosuus", en="Share of wallet"), "percent", 1), "gap": Column(both(fi="Nykyinen ostoaukko", en="Current gap"), "money", 0, case.sign),
        "attainable": Column(both(fi="Saatavissa", en="Can be won"), "money", 0, case.sign),
        "future": Column(both(fi="Tuleva ostoaukko", en="Future gap"), "money", 0, case.sign), "owner": Column(both(fi="Vastuuhenkilö", en="Owner")),
    }  # fmt: skip
    shown = table(frame, both(fi="Ehdokkaat järjestyksessä", en="The candidates in order").said(), columns, rows=MOST_ROWS, note=_missing(case))
    return Finding("listing", table=shown, sheets={list_sheet(): (frame, columns | more)}, groups=case.decision.value_counts().to_frame("candidates") if bears else None)


def _missing(case: KeyAccounts) -> str:
    """Of whom something is not known, as a note."""
    if case.missing.empty:
        return ""
    return both(fi="Kaikkia kriteerejä ei ole arvioitu: {names}. Se, mitä ei tiedetä, ei tuo pisteitä.", en="Not rated on every criterion: {names}. What is not known earns no points.").format(
        names=case.quoted(case.missing.index))


def filled_in(case: KeyAccounts) -> Table:
    """How much of the workbook is filled in."""
    return form_table(case.book.filled, both(fi="Vain välilehti Asiakkaat on pakollinen. Tyhjä kohta on tieto, jota ei ole: se ei ole nolla.",
                                             en="Only the sheet Accounts is required. An empty cell is something not known: it is not a zero.").said())


def handling(case: KeyAccounts) -> Note:
    """How the points were computed, and what they rest on."""
    return say(
        both(fi="Pisteet tulevat sijoista: paras saa niin monta pistettä kuin ehdokkaita on, ja tasoissa olevat saavat paremmat pisteet.",
             en="Points come from ranks: the best one gets as many points as there are candidates, and tied candidates all get the higher score.")
        if case.parameters["points"] == "rank" else
        both(fi="Ostoaukkojen pisteet ovat suhteessa euroihin, muiden kriteerien pisteet tulevat sijoista.", en="Points of the gaps are in proportion to their euros; those of the other criteria come from ranks."),
        both(fi="Paikkoja on {n}: luku muutetaan asetuksella {setting}.", en="There are {n} places: change that with {setting}.").format(n=number(case.parameters["top_n"]), setting=Setting("top_n")),
        both(fi="Ehdokas, jolla ei ole nykyistä ostoaukkoa, ei saa siitä pisteitä.", en="A candidate without a current gap gets no points for it.") if case.parameters["zero_rule"] else "",
        both(fi="Painot ovat luennon, koska työkirjassa niitä ei ole: niiden summa on {n}, ja ne suhteutettiin sataan.", en="The weights are those of the lecture, for the workbook has none: they add up to {n}, and were scaled to a hundred.").format(
            n=number(case.given_weights.sum())) if not case.has_own_weights else "",
        both(fi="Varmuus laskettiin {n} painotuksesta, jotka on levitetty tasaisesti: osuudet ovat puolen prosenttiyksikön tarkkuudella oikein, ja ne ovat joka kerta samat.",
             en="Certainty was computed from {n} weightings that are spread evenly: the shares are right to half a percentage point, and the same every time.").format(n=number(key_accounts.TRIED)),
        both(fi="Valintaa sanotaan varmaksi, kun varmentavat kriteerit täyttyvät ja se pysyy vähintään {share}:ssa painotuksista, laskettiinpa ostoaukkojen pisteet sijoista tai euroista. Lisäksi valinnan pitää pysyä, olivatpa kokonaisostot arvion ala- tai ylärajalla.",
             en="A choice is called certain if the verifying criteria are met and it stands in at least {share} of the weightings, with gaps counted as ranks or in euros, and at either end of the estimated wallet.").format(share=percent(SURE)),
        both(fi="Näiden kokonaisostot on arvattu, tai arvion peruste puuttuu: {names}.", en="These wallets are guesses, or it is not said what they rest on: {names}.").format(names=case.quoted(case.guessed)) if len(case.guessed) else "",
        "" if case.sales is None else differing(case.book.accounts["bought"], case.sales, case.names, case.money),
        both(fi="Ostotapahtumia ei ole viimeisen vuoden ajalta näiltä: {names}.", en="Not in the purchases of the last year: {names}.").format(names=case.quoted(case.strangers)) if case.strangers else "",
        *([str(note)] if (note := not_read(case.book.filled)) is not None else []))
