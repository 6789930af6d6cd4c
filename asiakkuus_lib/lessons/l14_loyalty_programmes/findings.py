"""What the report on a loyalty programme finds, as functions of its case."""

import math
from collections.abc import Mapping

import numpy as np
import pandas as pd

from asiakkuus_lib import loyalty_programme
from asiakkuus_lib.advice import Setting
from asiakkuus_lib.lessons.common.names import joined
from asiakkuus_lib.lessons.common.periods import period_name, when
from asiakkuus_lib.lessons.l14_loyalty_programmes.advice import (
    all_members_known,
    between,
    chance_of,
    figures,
    from_to,
    members_sheet,
    needs_costs,
    needs_pilot,
    not_told,
    pilot_time,
    start,
)
from asiakkuus_lib.lessons.l14_loyalty_programmes.case import COSTS, DUST, HEAVY, LIGHT, LIGHT_DAYS, LoyaltyProgramme
from asiakkuus_lib.locale import both
from asiakkuus_lib.loyalty_programme import Alike, Difference
from asiakkuus_lib.report import OTHERS, Finding, treatment
from asiakkuus_lib.show import (
    Column,
    bars,
    date,
    intervals,
    lines,
    money,
    number,
    paired_bars,
    percent,
    say,
    table,
    waterfall,
)
from asiakkuus_lib.show.tables import Table
from asiakkuus_lib.show.text import Note

__all__ = [
    "alike",
    "before",
    "break_even",
    "comparisons",
    "counted",
    "figures",
    "handling",
    "joining",
    "lot",
    "naive",
    "result",
    "start",
    "uncertainty",
    "who_gets",
]

# Of a growth of sales that is needed, what is beyond this cannot be drawn beside the rest.
FAR = 2.0
# Discounts for which the break-even is drawn go at least so far.
LEAST_DISCOUNT = 0.10
# A mean of fewer customers is not drawn.
FEW_ALIKE = 2
# Of fewer than these it is said that their difference may be chance.
FEW_TOLD = 10


def counted(case: LoyaltyProgramme) -> Finding:
    """How many members there are, and whom they are compared with."""
    if not case.tells("side") or (case.told["side"] == OTHERS).any():
        return Finding("counted", not_told())
    words = {
        "all": number(len(case.everybody)), "during": number(len(case.during)), "now": number(case.in_force), "in_period": when(case)[0],
        "others": number(len(case.others)),
    }
    return Finding("counted", say(
        both(fi="Ohjelmassa on ollut kaikkiaan **{all}** jäsentä. Heistä {during} oli mukana {in_period}, ja jakson lopussa jäseniä oli {now}.",
             en="The programme has had **{all}** members in all. Of them {during} were members {in_period}, and {now} at its end.").format(**words) if not case.pseudonymised
        # How many have left before, or since, may be a few.
        else both(fi="Jäseniä oli {in_period} **{during}**.", en="There were **{during}** members {in_period}.").format(**words),
        both(fi="Heitä verrataan {others} muuhun samanlaiseen asiakkaaseen: asiakastyyppi ja tarve ovat samat kuin jäsenillä.",
             en="They are compared with {others} other customers of the same type and need as the members.").format(**words) if case.kinds is not None
        else both(fi="Heitä verrataan {others} muuhun asiakkaaseen. Asiakastyyppiä ja tarvetta ei tiedetä: jos annat asiakasrekisterin ({setting}), mukaan otetaan vain samanlaiset.",
                  en="They are compared with {others} other customers. Their type and need are not known: with a register of customers ({setting}) only similar ones are taken.").format(
            **words, setting=Setting("register_path", "…")),
        all_members_known(case),
    ))  # fmt: skip


def joining(case: LoyaltyProgramme) -> Finding:
    """How many joined and left in each quarter of the period."""
    flow = case.flow
    if any((case.told[f"quarter_{name}"] == OTHERS).any() for name in ("joined", "left")):
        return Finding("joining", not_told())
    names = [f"{quarter.quarter}/{quarter.year}" for quarter in flow.index]
    frame = flow.set_axis([str(quarter) for quarter in flow.index])
    words = {"joined": number(int(flow["joined"].sum())), "left": number(int(flow["left"].sum())), "in_period": when(case)[0], "now": number(case.in_force)}
    leaving = bool(case.everybody["left"].notna().any())
    title = (
        both(fi="Uusia jäseniä {joined}, eronneita {left} ({in_period})", en="{joined} joined the programme and {left} left it {in_period}") if leaving
        else both(fi="Uusia jäseniä {joined} ({in_period}); eroamisia ei ole kirjattu", en="{joined} joined the programme {in_period}; no leaving is recorded")
    ).format(**words)
    figure = paired_bars(
        names, [float(n) for n in flow["joined"]], [float(n) for n in flow["left"]],
        (both(fi="liittyi", en="joined").said(), both(fi="erosi", en="left").said()), write=number, looks=("ours", "other"), adds_up=True, title=title,
        alt=both(fi="Liittyneitä {joined}, eronneita {left}; jakson lopussa jäseniä {now}.", en="{joined} joined and {left} left; {now} members at the end.").format(**words)
        if not case.pseudonymised else both(fi="Liittyneitä {joined}, eronneita {left}.", en="{joined} joined and {left} left.").format(**words),
        head=both(fi="Neljännes", en="Quarter").said(),
        subtitle=both(fi="Liittyneitä ja eronneita jäseniä neljännesvuosittain", en="Members who joined and who left, by quarter").said(), source=case.source)
    columns = {
        "name": Column(both(fi="Neljännes", en="Quarter").said()), "joined": Column(both(fi="Liittyi", en="Joined").said(), "number"),
        "left": Column(both(fi="Erosi", en="Left").said(), "number"), "there": Column(both(fi="Jäseniä lopussa", en="Members at the end").said(), "number"),
    }
    if case.pseudonymised:
        # How many there are at the end tells how many there were before.
        frame, columns = frame.drop(columns="there"), {name: column for name, column in columns.items() if name != "there"}
    return Finding("joining", figure=figure, groups=frame,
                   sheets={both(fi="Liittyneet ja eronneet", en="Joined and left").said(): (frame.assign(name=names), columns)})


def _cost_names() -> dict[str, str]:
    return {
        "goods": both(fi="tuotteet", en="goods").said(), "service": both(fi="palvelu", en="service").said(),
        "upkeep": both(fi="jäsenyyden ylläpito", en="upkeep of membership").said(), "acquisition": both(fi="hankinta", en="acquisition").said(),
        "other": both(fi="muut kulut", en="other costs").said(), "fixed": both(fi="ohjelman kiinteät kulut", en="fixed costs of the programme").said(),
    }


def result(case: LoyaltyProgramme) -> Finding:
    """What is left of the members' purchases, from the list price to the last cost."""
    sums = case.sums
    if sums is None or case.parts is None:
        return Finding("result", needs_costs(case))
    steps = [(both(fi="ostot listahintaan", en="purchases at list price").said(), float(sums["sales"] + sums["discount"]))]
    steps += [(both(fi="jäsenalennukset", en="members’ discounts").said(), -float(sums["discount"]))] if sums["discount"] > 0 else []
    steps += [(words, -float(sums[name])) for name, words in _cost_names().items() if abs(sums[name]) > 0.005]
    words = {
        "n": number(len(case.parts)), "sales": money(sums["sales"], case.currency), "off": money(sums["discount"], case.currency),
        "left": money(abs(sums["left"]), case.currency), "in_period": when(case)[0],
    }
    title = (
        both(fi="Jäsenten ostoista ({sales}) jäi kulujen jälkeen {left}", en="Of the members’ purchases ({sales}), {left} was left after the costs") if sums["left"] >= 0
        else both(fi="Jäsenten ostoista ({sales}) syntyi kulujen jälkeen tappiota {left}", en="The members’ purchases ({sales}) ended in a loss of {left} after the costs")
    ).format(**words)
    figure = waterfall(
        steps, both(fi="jää", en="left").said(), write=lambda amount: number(amount), title=title,
        alt=both(fi="{n} jäsentä osti {sales} alennusten ({off}) jälkeen; kulujen jälkeen {sign} {left}.", en="{n} members spent {sales} after discounts of {off}; {sign} {left} after the costs.").format(
            **words, sign=both(fi="jäi", en="left").said() if sums["left"] >= 0 else both(fi="tappio", en="a loss of").said()),
        subtitle=both(fi="Jäsenten ostot, alennukset ja kulut, {sign}, {period}", en="Members’ purchases, discounts and costs, {sign}, {period}").format(sign=case.sign or both(fi="rahana", en="money").said(), period=period_name(case)),
        source=case.source, heads=(both(fi="Erä", en="Item").said(), both(fi="Summa", en="Amount").said()))
    frame = pd.DataFrame({"members": [len(case.parts)], **{str(name): [float(value)] for name, value in sums.items()}}, index=["members"])
    lists = {members_sheet(): _members(case)} if case.lists_customers else {}
    return Finding("result", say(_losers(case), _no_discount(case)), figure, groups=frame, figure_sheet=both(fi="Ohjelman tulos", en="Result").said(), sheets=lists)


def _members(case: LoyaltyProgramme) -> tuple[pd.DataFrame, Mapping[str, Column]]:
    """The members one by one, those at the largest loss first."""
    assert case.parts is not None
    frame = case.parts.assign(fifth=case.fifths.astype(int)).sort_values("left", kind="stable").rename_axis("customer").reset_index()
    return case.listed(frame, {
        "customer": Column(both(fi="Asiakas", en="Customer").said()), "fifth": Column(both(fi="Viidennes ostojen mukaan", en="Fifth by purchases").said(), "number"),
        "sales": Column(both(fi="Ostot", en="Purchases").said(), "money", 2, case.sign), "discount": Column(both(fi="Alennukset", en="Discounts").said(), "money", 2, case.sign),
        **{name: Column(words[:1].upper() + words[1:], "money", 2, case.sign) for name, words in _cost_names().items() if name in COSTS and frame[name].abs().sum() > DUST},
        "left": Column(both(fi="Kulujen jälkeen jää", en="Left after costs").said(), "money", 2, case.sign),
    })


def _losers(case: LoyaltyProgramme) -> str:
    """How many of the members make a loss, as a sentence; "" where that is not told."""
    assert case.parts is not None
    if not case.tells("loss") or (case.told["loss"] == OTHERS).any():
        return ""
    losing = case.parts["left"] < 0
    if not losing.any():
        return both(fi="Yksikään jäsen ei tuottanut tappiota.", en="No member made a loss.").said()
    return both(fi="Jäsenistä {share} tuotti tappiota, yhteensä {loss}.", en="{share} of the members made a loss, {loss} in all.").format(
        share=percent(float(losing.mean())), loss=money(-float(case.parts.loc[losing, "left"].sum()), case.currency))


def _no_discount(case: LoyaltyProgramme) -> str:
    assert case.sums is not None
    if case.sums["discount"] > 0:
        return ""
    return both(fi="Alennuksen suuruutta ei tiedetä, joten sitä ei ole laskettu: anna se jäsenten tiedoissa tai asetuksella {setting}.",
                en="The discount is not known, so it is not counted: give it among the members, or with {setting}.").format(setting=Setting("discount_rate", 0.05))


def _growth(share: float) -> str:
    """A needed growth as a percentage, or that none is enough."""
    return percent(share) if math.isfinite(share) else both(fi="äärettömän paljon", en="an infinite amount").said()


def break_even(case: LoyaltyProgramme) -> Finding:
    """By how much sales would have to grow to pay for discount and upkeep, at this discount and at others."""
    sums = case.sums
    if sums is None:
        return Finding("break_even", needs_costs(case))
    goods, served = case.needed(case.after_goods), case.needed(case.after_service)
    if not case.programme_cost > 0:
        return Finding("break_even", say(both(
            fi="Ohjelman kuluista ei tiedetä mitään: anna alennus ({rate}) tai jäsenyyden kulut ({each}).",
            en="Nothing is known of what the programme costs: give the discount ({rate}) or the cost of a membership ({each}).").format(
                rate=Setting("discount_rate", 0.05), each=Setting("cost_per_member", 8))))
    list_price = float(sums["sales"] + sums["discount"])
    rate = float(sums["discount"]) / list_price if list_price > 0 else 0.0
    words = {
        "goods": _growth(goods), "served": _growth(served), "cost": money(case.programme_cost, case.currency), "rate": _rate(rate),
        "caused": _caused(case.caused_needed(case.after_goods)), "caused_served": _caused(case.caused_needed(case.after_service)),
    }
    note = say(
        both(fi="Alennukset ja ylläpito maksoivat {cost}. Jos kaikki nykyiset ostot olisi tehty muutenkin, ohjelma maksaisi itsensä takaisin, kun myynti kasvaisi {goods} ja lisämyynnistä vähennettäisiin vain tuotteiden kulut.",
             en="Discounts and upkeep cost {cost}. If all the present purchases had come anyway, the programme would pay for itself once sales grew by {goods}, with only the cost of goods taken from the extra sales.").format(**words),
        both(fi="Kun palvelun kulut otetaan mukaan, kasvua tarvitaan {served}.", en="With the cost to serve counted in, the growth needed is {served}.").format(**words) if case.knows_service else "",
        both(fi="Jos osa nykyisistä ostoista tuli ohjelman ansiosta, tuon osan pitäisi olla {caused} ostoista", en="If a part of the present purchases came because of the programme, that part would have to be {caused} of them").format(**words)
        + (both(fi=", ja jos palvelun kulut lasketaan mukaan, {caused_served}.", en=", and {caused_served} with the cost to serve counted in.").format(**words) if case.knows_service else "."),
    )
    most = min(max(LEAST_DISCOUNT, math.ceil(rate * 40) / 20), 0.9)
    grid = sorted({round(float(x), 4) for x in np.arange(0.0, most + 0.001, 0.01 if most < 0.3 else 0.05)} | {round(rate, 4)})
    upkeep = float(sums["upkeep"]) + case.fixed
    left = {name: list_price - float(sums["goods"]) - (float(sums["service"]) if name == "served" else 0.0) for name in ("goods", "served")}

    def at(name: str) -> list[float]:
        found = [loyalty_programme.uplift_needed(off * list_price + upkeep, left[name] - off * list_price) for off in grid]
        return [value if value <= FAR else float("nan") for value in found]

    series = {both(fi="tuotekulujen jälkeen", en="after goods").said(): at("goods")}
    if case.knows_service:
        series[both(fi="tuote- ja palvelukulujen jälkeen", en="after goods and service").said()] = at("served")
    if all(math.isnan(value) for values in series.values() for value in values):
        return Finding("break_even", note)
    if any(math.isnan(value) for values in series.values() for value in values):
        note = say(note.text, both(fi="Viiva loppuu siihen, missä kasvua tarvittaisiin yli {far} tai mikään kasvu ei riitä.", en="A line ends where more than {far} growth would be needed, or where no growth is enough.").format(far=percent(FAR)))
    shown = {name: values for name, values in series.items() if not all(math.isnan(value) for value in values)}
    here = grid.index(round(rate, 4))
    marks = [(grid[here], values[here], percent(values[here])) for values in shown.values() if math.isfinite(values[here])]
    title = (
        both(fi="Alennus ja ylläpito vaativat {goods} lisää myyntiä, palvelukulujen jälkeen {served}", en="Discount and upkeep need {goods} more sales to pay, {served} after the cost to serve") if case.knows_service
        else both(fi="Alennus ja ylläpito vaativat {goods} lisää myyntiä", en="Discount and upkeep need {goods} more sales to pay")
    ).format(**words)
    if not math.isfinite(goods):
        title = both(fi="Jäsenten ostoista ei jää mitään, joten mikään kasvu ei riitä ohjelman kuluihin", en="Nothing is left of the members’ purchases, so no growth pays for the programme").said()
    elif case.knows_service and not math.isfinite(served):
        title = both(fi="Alennus ja ylläpito vaativat {goods} lisää myyntiä; palvelukulujen jälkeen mikään kasvu ei riitä", en="Discount and upkeep need {goods} more sales; after service no growth is enough").format(**words)
    figure = lines(
        grid, shown, title=title,
        alt=both(fi="Kun alennus on {rate}, myynnin pitäisi kasvaa {goods}; palvelukulujen jälkeen {served}.", en="At a discount of {rate} sales would have to grow by {goods}; after service by {served}.").format(**words)
        if case.knows_service else both(fi="Alennuksella {rate} myynnin pitäisi kasvaa {goods}.", en="At a discount of {rate} sales would have to grow by {goods}.").format(**words),
        x_label=both(fi="alennus listahinnasta", en="discount off the list price").said(), write_x=_rate, write_y=percent, marks=marks,
        # The zeros of two axes in per cent would stand on each other.
        x_ticks=[most / 2, most],
        subtitle=both(fi="Tarvittava myynnin kasvu eri alennuksilla, % jäsenten ostoista, {period}", en="Growth of sales needed at each discount, % of members’ purchases, {period}").format(period=period_name(case)),
        source=case.source)
    return Finding("break_even", note, figure, figure_sheet=both(fi="Kannattavuusraja", en="Break-even").said(), groups=pd.DataFrame(
        {"uplift_needed": [goods, served], "caused_share_needed": [case.caused_needed(case.after_goods), case.caused_needed(case.after_service)]},
        index=["after_goods", "after_service"]))


def _rate(share: float) -> str:
    """A discount, with a decimal where it has one."""
    return percent(share, 0 if abs(100 * share - round(100 * share)) < 0.05 else 1)


def _caused(share: float) -> str:
    return percent(share) if share <= 1 else both(fi="yli sata prosenttia", en="more than all").said()


def naive(case: LoyaltyProgramme) -> Finding:
    """What members and others bought on average: the comparison that says nothing of the effect."""
    ours, theirs = case.means
    if not (math.isfinite(ours) and math.isfinite(theirs)):
        return Finding("naive", say(both(fi="Jäseniä ei voi verrata muihin: toinen ryhmä on liian pieni.", en="Members cannot be compared with others: there are not enough of one or the other.").said()))
    found = case.naive
    names = [both(fi="jäsenet", en="members").said(), both(fi="muut", en="others").said()]
    words = {"ours": money(ours, case.currency), "theirs": money(theirs, case.currency), "times": number(ours / theirs, 1), "n": number(found.ones), "m": number(found.others), "in_period": when(case)[0]}
    more = ours > theirs
    figure = bars(
        names, [ours, theirs], write=lambda value: number(value), highlight=names[:1], heads=(both(fi="Ryhmä", en="Group").said(), both(fi="Keskimäärin", en="On average").said()),
        title=both(fi="Jäsen osti {times} kertaa niin paljon kuin muut, mutta se ei ole ohjelman vaikutus", en="Members bought {times} times as much as others, but that is not the effect of the programme").format(**words) if more
        else both(fi="Jäsenet eivät ostaneet muita enempää", en="Members bought no more than others").said(),
        alt=both(fi="Ostaneiden jäsenten ostot olivat {in_period} keskimäärin {ours} ({n} jäsentä), muiden ostaneiden {theirs} ({m}).", en="A member who bought spent {ours} on average {in_period} ({n} members), another customer {theirs} ({m}).").format(**words),
        subtitle=both(fi="Ostot asiakasta kohti, {sign}, ostaneet asiakkaat, {period}", en="Purchases per customer, {sign}, of those who bought, {period}").format(sign=case.sign or both(fi="rahana", en="money").said(), period=period_name(case)), source=case.source)
    frame = pd.DataFrame({"customers": [found.ones, found.others], "mean_sales": [ours, theirs]}, index=["members", "others"])
    columns = {
        "name": Column(both(fi="Ryhmä", en="Group").said()), "customers": Column(both(fi="Asiakkaita", en="Customers").said(), "number"),
        "mean_sales": Column(both(fi="Ostot keskimäärin", en="Mean purchases").said(), "money", 0, case.sign),
    }
    note = say(
        both(fi="Ero on {range} asiakasta kohti.", en="The difference is {range} per customer.").format(range=_range(case, found)),
        both(fi="Siitä näkee, keitä jäsenet ovat: ne, jotka ostavat paljon, liittyvät, koska heille alennuksesta on eniten hyötyä.", en="It shows who the members are: those who buy much join, because the discount is worth the most to them.").said() if more
        else both(fi="Siitä näkee, keitä jäsenet ja muut ovat, ei ohjelman vaikutusta.", en="It shows who the members and the others are, not the effect of the programme.").said())
    return Finding("naive", note, figure, groups=frame, sheets={both(fi="Jäsenet ja muut", en="Members and others").said(): (frame.assign(name=names), columns)})


def _range(case: LoyaltyProgramme, found: Difference, decimals: int = 0) -> str:
    """A difference with its interval, in words."""
    if not math.isfinite(found.low):
        return money(found.estimate, case.currency, decimals)
    return both(fi="{estimate} (95\N{NO-BREAK SPACE}%:n luottamusväli {ends})", en="{estimate} (95% confidence interval {ends})").format(
        estimate=money(found.estimate, case.currency, decimals), ends=from_to(case, found, decimals))


def _alike_finding(case: LoyaltyProgramme, code: str, found: Alike, title: str, subtitle: str, head: str, sheet: str, note: str) -> Finding:
    """Members and others beside each other in groups that are alike."""
    rows = found.table[(found.table["members"] >= FEW_ALIKE) & (found.table["others"] >= FEW_ALIKE)]
    names = [number(days) for days in rows.index]
    figure = paired_bars(
        names, rows["other_mean"].tolist(), rows["member_mean"].tolist(), (both(fi="muut", en="others").said(), both(fi="jäsenet", en="members").said()),
        write=lambda value: number(value), title=title, head=head, subtitle=subtitle, source=case.source,
        alt=both(fi="Jäsenten ja muiden ero on keskimäärin {range}; verrattavia jäseniä {n}.", en="The difference between members and others is {range} on average; {n} members could be compared.").format(
            range=_range(case, found.difference), n=number(found.difference.ones)))
    frame = rows.set_axis([f"days_{days}" for days in rows.index])
    columns = {
        "name": Column(head), "members": Column(both(fi="Jäseniä", en="Members").said(), "number"), "others": Column(both(fi="Muita", en="Others").said(), "number"),
        "member_mean": Column(both(fi="Jäsenten ostot keskimäärin", en="Mean purchases of members").said(), "money", 0, case.sign),
        "other_mean": Column(both(fi="Muiden ostot keskimäärin", en="Mean purchases of others").said(), "money", 0, case.sign),
    }
    left = both(fi=("{n} jäsenelle ei löytynyt vertailukohtaa.",) * 2, en=("For {n} member there was nobody to compare with.", "For {n} members there was nobody to compare with.")).format(n=found.left_out) if found.left_out and not case.pseudonymised else ""
    return Finding(code, say(note, _few(rows), left), figure, groups=frame, sheets={sheet: (frame.assign(name=names), columns)})


def _few(rows: pd.DataFrame) -> str:
    """Which of the drawn groups are small, as a sentence; "" where none is."""
    few = rows[rows[["members", "others"]].min(axis=1) < FEW_TOLD]
    if few.empty:
        return ""
    groups = [both(fi="{days} (jäseniä {n}, muita {m})", en="{days} ({n} members, {m} others)").format(days=number(int(str(days))), n=number(int(n)), m=number(int(m)))
              for days, n, m in zip(few.index, few["members"], few["others"], strict=True)]
    return both(fi="Verrattavia on vähän, kun ostopäiviä on {groups}: silloin ero voi johtua sattumasta.", en="Few can be compared where the number of purchase days is {groups}: the difference there may be chance.").format(groups=joined(groups))


def _verb(found: Difference, same: str, more: str, less: str) -> str:
    return (more if found.low > 0 else less if found.high < 0 else same)


def alike(case: LoyaltyProgramme) -> Finding:
    """Members and others who bought on as many days of the period."""
    found = case.alike_days
    if not math.isfinite(found.difference.low):
        return Finding("alike", say(both(fi="Jäseniä ei voi verrata muihin yhtä usein ostaneisiin: tällaisia on liian vähän.", en="Members cannot be compared with others who bought as often: there are too few.").said()))
    words = {"range": _range(case, found.difference), "size": money(abs(found.difference.estimate), case.currency)}
    title = _verb(found.difference,
                  both(fi="Kun ostopäiviä on yhtä monta, jäsenet eivät osta selvästi enempää eivätkä vähempää kuin muut", en="At equal purchase days members buy neither clearly more nor clearly less than others").said(),
                  both(fi="Kun ostopäiviä on yhtä monta, jäsen osti {size} enemmän kuin muut", en="At equal purchase days a member bought {size} more than others").format(**words),
                  both(fi="Kun ostopäiviä on yhtä monta, jäsen osti {size} vähemmän kuin muut", en="At equal purchase days a member bought {size} less than others").format(**words))
    return _alike_finding(
        case, "alike", found, title,
        both(fi="Ostot asiakasta kohti ostopäivien mukaan, {sign}, {period}", en="Purchases per customer by days of purchase, {sign}, {period}").format(sign=case.sign or both(fi="rahana", en="money").said(), period=period_name(case)),
        both(fi="Ostopäiviä", en="Purchase days").said(), both(fi="Yhtä monta ostopäivää", en="Equal purchase days").said(),
        both(fi="Ero on {range}. Jäsen ei siis osta kerralla enempää. Tästä ei näe, käykö hän ohjelman takia useammin.",
             en="The difference is {range}. So a member does not buy more at a time. Whether the programme makes members come more often cannot be seen here.").format(**words) if not found.difference.tells
        else both(fi="Ero on {range}. Tästä ei näe, käykö jäsen ohjelman takia useammin.", en="The difference is {range}. Whether the programme makes members come more often cannot be seen here.").format(**words))


def before(case: LoyaltyProgramme) -> Finding:
    """Members and others who bought on as many days in the period before."""
    found = case.alike_before
    if found is None or not math.isfinite(found.difference.low):
        return Finding("before", say(
            both(fi="Aiemmin yhtä usein ostaneita ei voi verrata: siihen tarvitaan ostot kahdelta kokonaiselta jaksolta.",
                 en="Those who bought as often before cannot be compared: that needs the purchases of two whole periods.").said()
            if case.cohort is None else both(fi="Aiemmin yhtä usein ostaneita on liian vähän verrattaviksi.", en="There are too few who bought as often before to be compared.").said()))
    words = {"range": _range(case, found.difference), "size": money(abs(found.difference.estimate), case.currency), "of_before": when(case, 1)[1], "in_before": when(case, 1)[0]}
    title = _verb(found.difference,
                  both(fi="Aiemmin yhtä usein ostaneiden jäsenten ja muiden ostoissa ei ole selvää eroa", en="Of those who bought as often before, members and others do not clearly differ").said(),
                  both(fi="Aiemmin yhtä usein ostaneista jäsenet ostivat nyt {size} enemmän", en="Of those who bought as often before, members now bought {size} more").format(**words),
                  both(fi="Aiemmin yhtä usein ostaneista jäsenet ostivat nyt {size} vähemmän", en="Of those who bought as often before, members now bought {size} less").format(**words))
    return _alike_finding(
        case, "before", found, title,
        both(fi="Ostot asiakasta kohti, {sign}, {period}; asiakkaat {of_before} ostopäivien mukaan", en="Purchases per customer, {sign}, {period}; customers by their purchase days {of_before}").format(
            **words, sign=case.sign or both(fi="rahana", en="money").said(), period=period_name(case)),
        both(fi="Ostopäiviä {in_before}", en="Purchase days {in_before}").format(**words), both(fi="Aiemmin yhtä usein", en="As often before").said(),
        both(fi="Ero on {range}. Tämäkään ei ole ohjelman vaikutus: liittyjissä on enemmän niitä, jotka aikovat palata, eikä aikomusta näe ostoista.",
             en="The difference is {range}. This is not the effect of the programme either: more of those who joined mean to come back, and what they mean to do cannot be seen in purchases.").format(**words))


def lot(case: LoyaltyProgramme) -> Finding:
    """What an invitation changed, by the pilot in which customers were drawn by lot."""
    sales, left = case.effect("sales"), case.effect("contribution")
    if sales is None or not math.isfinite(sales.low):
        return Finding("lot", needs_pilot(case))
    told = {both(fi="ostot", en="purchases").said(): sales}
    if left is not None and math.isfinite(left.low):
        told[both(fi="kate ohjelman kulujen jälkeen", en="contribution after the programme’s costs").said()] = left
    groups = {"sales": sales} | ({} if left is None or not math.isfinite(left.low) else {"contribution": left})
    for kind, name in ((LIGHT, both(fi="ostot, vähän ostaneet", en="purchases, light buyers")), (HEAVY, both(fi="ostot, enemmän ostaneet", en="purchases, heavier buyers"))):
        part = case.effect("sales", kind)
        if part is not None and math.isfinite(part.low):
            told[name.said()], groups[f"sales_{kind}"] = part, part
    main = left if left is not None and math.isfinite(left.low) else sales
    words = {
        "size": money(abs(main.estimate), case.currency, 2), "n": number(sales.ones), "m": number(sales.others), "sales": _range(case, sales, 2),
        "left": _range(case, left, 2) if left is not None else "", "share": percent(case.pilot.joined_share) if case.pilot is not None and case.tells_joiners else "",
        "days": number(LIGHT_DAYS), "during": _during(case),
    }
    frame = pd.DataFrame([{"effect": one.estimate, "low": one.low, "high": one.high, "invited": one.ones, "not_invited": one.others} for one in groups.values()], index=list(groups))
    names = list(told)
    figure = intervals(
        names, [one.low for one in told.values()], [one.estimate for one in told.values()], [one.high for one in told.values()],
        heading=both(fi="Mikä muuttui", en="What changed").said(), value=Column(both(fi="Kutsun vaikutus kutsuttua kohti", en="Effect of an invitation, per customer invited").said(), "money", 2, case.sign),
        columns=(both(fi="vähintään", en="at least").said(), both(fi="arvio", en="estimate").said(), both(fi="enintään", en="at most").said()),
        highlight=[names[1] if left is not None and main is left else names[0]], level=(0.0, both(fi="ei vaikutusta", en="no effect").said()),
        title=_lot_title(case, main, left is not None and main is left, words),
        alt=both(fi="Ostojen muutos oli {sales} kutsuttua kohti.", en="Purchases changed by {sales} for each invited.").format(**words)
        + (" " + both(fi="Katteen muutos oli {left}.", en="The contribution changed by {left}.").format(**words) if words["left"] else ""),
        subtitle=both(fi="Kutsun vaikutus kutsuttua kohti {during}, {sign}, 95\N{NO-BREAK SPACE}%:n luottamusvälit; kutsuttuja {n}, muita {m}", en="Effect of an invitation {during}, {sign} for each invited, 95% confidence intervals; {n} invited, {m} not").format(
            **words, sign=case.sign or both(fi="rahana", en="money").said()), source=case.source)
    note = say(
        both(fi="Kutsutuista liittyi {share}. Vaikutus lasketaan kaikista kutsutuista, sillä liittyneet ovat itse päättäneet liittyä.", en="Of the invited, {share} joined. The effect is worked out for all the invited, because those who joined chose themselves.").format(**words) if words["share"] else "",
        both(fi="Vähän ostaneilla on vertailukaudelta ennen kokeilua enintään {days} ostopäivä.", en="Light buyers have at most {days} purchase day in the comparison period before the pilot.").format(**words) if len(told) > 2 else "",
        pilot_time(case), _too_small(case), "" if case.is_a_lot else _no_lot(),
        kind="finding" if case.is_a_lot else "warning")
    columns = {
        "name": Column(both(fi="Mikä muuttui", en="What changed").said()), "effect": Column(both(fi="Arvio", en="Estimate").said(), "money", 2, case.sign),
        "low": Column(both(fi="Vähintään", en="At least").said(), "money", 2, case.sign), "high": Column(both(fi="Enintään", en="At most").said(), "money", 2, case.sign),
        "invited": Column(both(fi="Kutsuttuja", en="Invited").said(), "number"), "not_invited": Column(both(fi="Ei kutsuttuja", en="Not invited").said(), "number"),
    }
    return Finding("lot", note, figure, groups=frame, sheets={both(fi="Arvalla kutsutut", en="Invited by lot").said(): (frame.assign(name=names), columns)})


def _during(case: LoyaltyProgramme) -> str:
    """The time of the pilot within a sentence, with its days as far as they are told."""
    if case.pilot is None or case.pilot.began is None:
        return both(fi="kokeilun aikana", en="during the pilot").said()
    if case.pilot.ended is not None:
        return both(fi="kokeilun aikana {first}–{last}", en="during the pilot, {first} – {last}").format(first=date(case.pilot.began), last=date(case.pilot.ended))
    return both(fi="{day} alkaneen kokeilun aikana", en="during the pilot that began on {day}").format(day=date(case.pilot.began))


def _no_lot() -> str:
    return both(fi="**Kutsutut ja muut poikkesivat toisistaan jo ennen kokeilua enemmän kuin sattumalla voi selittää. Kutsuttiinko heidät todella arvalla? Jos ei, vaikutusta ei voi lukea tästä.**",
                en="**The invited and the others already differed before the pilot by more than chance explains. Were they really drawn by lot? If not, no effect can be read from this.**").said()


def _lot_title(case: LoyaltyProgramme, found: Difference, of_contribution: bool, words: dict[str, str]) -> str:
    if not case.is_a_lot:
        return both(fi="Kutsutut poikkesivat muista jo ennen kokeilua, joten vaikutusta ei voi arvioida", en="The invited differed from the others before the pilot, so the effect cannot be estimated").said()
    if of_contribution:
        return _verb(found,
                     both(fi="Arvalla kutsuttujen katteessa ei näy varmaa muutosta", en="No certain change is to be seen in the contribution of those invited by lot").said(),
                     both(fi="Arvalla kutsutuista jäi katetta keskimäärin {size} enemmän kuin muista", en="Customers invited by lot contributed {size} more on average than the others").format(**words),
                     both(fi="Arvalla kutsutuista jäi katetta keskimäärin {size} vähemmän kuin muista", en="Customers invited by lot contributed {size} less on average than the others").format(**words))
    return _verb(found,
                 both(fi="Arvalla kutsuttujen ostoissa ei näy varmaa muutosta", en="No certain change is to be seen in the purchases of those invited by lot").said(),
                 both(fi="Arvalla kutsutut ostivat keskimäärin {size} enemmän kuin muut", en="Customers invited by lot bought {size} more on average than the others").format(**words),
                 both(fi="Arvalla kutsutut ostivat keskimäärin {size} vähemmän kuin muut", en="Customers invited by lot bought {size} less on average than the others").format(**words))


def _too_small(case: LoyaltyProgramme) -> str:
    """How many would have to be invited to see an effect as small as the estimate, as a sentence."""
    found = case.effect("sales")
    if found is None or found.tells or not found.error > 0 or not abs(found.estimate) > 0.005:
        return ""
    needed = loyalty_programme.needed_to_see(found.estimate, found.spread)
    if needed <= max(found.ones, found.others):
        return ""
    return both(fi="Ostojen muutos voi johtua sattumasta: jotta näin pieni muutos erottuisi neljässä kokeilussa viidestä, tarvittaisiin noin {n} kutsuttua ja yhtä monta muuta.",
                en="The change in purchases may be chance: to see one as small as this in four pilots of five would take about {n} invited and as many not invited.").format(n=number(loyalty_programme.rounded(needed)))


def _relative(found: Difference, base: float) -> tuple[float, float, float]:
    return found.low / base, found.estimate / base, found.high / base


def comparisons(case: LoyaltyProgramme) -> Finding:
    """Every comparison beside the others, as a share of what those compared with bought, and what would be needed."""
    rows: dict[str, tuple[str, tuple[float, float, float]]] = {}
    theirs = case.means[1]
    if theirs > 0 and math.isfinite(case.naive.low):
        rows["naive"] = both(fi="jäsenet ja muut", en="members and others").said(), _relative(case.naive, theirs)
    for code, name, one in (
        ("before", both(fi="aiemmin yhtä usein ostaneet", en="as often before"), case.alike_before), ("alike", both(fi="yhtä monta ostopäivää", en="equal purchase days"), case.alike_days),
    ):
        if one is not None and math.isfinite(one.difference.low):
            base = float((one.table["other_mean"] * one.table["members"]).sum() / one.table["members"].sum())
            if base > 0:
                rows[code] = name.said(), _relative(one.difference, base)
    by_lot = _by_lot(case)
    if by_lot is not None:
        rows["lot"] = both(fi="liittymisen vaikutus arvonnan mukaan", en="effect of joining, by the draw").said(), by_lot
    if len(rows) < 2:
        return Finding("comparisons", say(both(fi="Rinnakkain asetettavia vertailuja on liian vähän.", en="There are too few comparisons to put beside each other.").said(), _needs_pilot_words(case)))
    names = [name for name, _ends in rows.values()]
    ends = [found for _name, found in rows.values()]
    words = {"first": _signed(ends[0][1]), "more": _more(ends[0][1]), "last": _signed(ends[-1][1]), "low": _signed(ends[-1][0]), "high": _signed(ends[-1][2])}
    title = (
        both(fi="Jäsenet ostivat {more} kuin muut; arvonnan mukaan liittymisen vaikutus ostoihin on {last} ({low}…{high})", en="Members bought {more} than others; by the draw the effect of joining on purchases is {last} ({low} to {high})") if by_lot is not None and "naive" in rows
        else both(fi="Vertailut antavat eri tuloksen, eikä niistä näe ohjelman vaikutusta", en="The comparisons give different results, and none of them shows the effect of the programme")
    ).format(**words)
    figure = intervals(
        names, [found[0] for found in ends], [found[1] for found in ends], [found[2] for found in ends],
        heading=both(fi="Vertailu", en="Comparison").said(), value=Column(both(fi="Ero ostoissa", en="Difference in purchases").said(), "percent", 0),
        columns=(both(fi="vähintään", en="at least").said(), both(fi="arvio", en="estimate").said(), both(fi="enintään", en="at most").said()),
        highlight=names[-1:] if by_lot is not None else [], level=(0.0, both(fi="ei eroa", en="no difference").said()), title=title,
        alt=both(fi="Ensimmäinen vertailu antaa eroksi {first}, viimeinen {last} (väli {low}…{high}).", en="The first comparison gives {first}, the last {last} (interval {low} to {high}).").format(**words),
        subtitle=both(fi="Jäsenten ostot verrattuna muihin, % muiden ostoista, 95\N{NO-BREAK SPACE}%:n luottamusvälit", en="Members’ purchases against those of others, % of the others’ purchases, 95% confidence intervals").said(), source=case.source)
    frame = pd.DataFrame(ends, columns=["low", "difference", "high"], index=list(rows))
    note = say(
        both(fi="Ohjelman vaikutuksen näkee vain arvontaan perustuvasta vertailusta; muissa ovat mukana nekin syyt, joiden takia asiakkaat liittyivät.",
             en="Only a comparison by lot shows the effect of the programme; the others also contain the reasons why customers joined.").said(),
        both(fi="Väli on leveä, koska ei tarkkaan tiedetä, mitä liittyneet olisivat ostaneet liittymättä.", en="The interval is wide because it is not known exactly what those who joined would have bought without joining.").said() if by_lot is not None else "",
        "" if by_lot is not None else _needs_pilot_words(case))
    return Finding("comparisons", note, figure, groups=frame, figure_sheet=both(fi="Vertailut", en="Comparisons").said())


def _needs_pilot_words(case: LoyaltyProgramme) -> str:
    """The note of `needs_pilot` as words within another note."""
    return str(needs_pilot(case))


def _by_lot(case: LoyaltyProgramme) -> tuple[float, float, float] | None:
    """What joining changed, as a share of what those who joined would have bought without it; None where it has no upper end."""
    found, bought = case.by_joining, case.joiners
    if found is None or bought is None or not case.is_a_lot or not math.isfinite(found.low):
        return None
    # The smaller the purchases without the programme, the larger the share: both ends are worked out anew.
    low, estimate, high = (loyalty_programme.uplift_caused(each / bought[0]) for each in (found.low, found.estimate, found.high))
    return (low, estimate, high) if math.isfinite(high) else None


def _more(share: float) -> str:
    return (both(fi="{share} enemmän", en="{share} more") if share >= 0 else both(fi="{share} vähemmän", en="{share} less")).format(share=percent(abs(share)))


def _signed(share: float) -> str:
    return ("+" if share > 0 else "") + percent(share)


def who_gets(case: LoyaltyProgramme) -> Finding:
    """How the discount is spread over the members, and what each fifth of them leaves."""
    if case.parts is None:
        return Finding("who_gets", needs_costs(case))
    if (case.told["fifth"] == OTHERS).any() or not case.tells("fifth") or len(case.parts) < loyalty_programme.FIFTHS:
        return Finding("who_gets", not_told())
    if not case.parts["discount"].sum() > 0:
        return Finding("who_gets", say(both(fi="Alennusten jakoa ei voi näyttää: alennuksen suuruutta ei tiedetä ({setting}).",
                                            en="How discounts are spread cannot be shown: the discount is not known ({setting}).").format(setting=Setting("discount_rate", 0.05))))
    frame = loyalty_programme.by_fifth(case.parts[["sales", "discount", "contribution", "left"]])
    frame["share"] = frame["discount"] / frame["discount"].sum()
    place = {"1": both(fi="ylin viidennes", en="top fifth"), "2": both(fi="toinen", en="second"), "3": both(fi="kolmas", en="third"), "4": both(fi="neljäs", en="fourth"), "5": both(fi="alin viidennes", en="bottom fifth")}
    names = [place[str(part)].said() for part in frame.index]
    first = frame.iloc[0]
    words = {
        "share": percent(float(first["share"])), "off": money(float(first["discount"]), case.currency), "left": money(float(first["left"]), case.currency),
        "n": number(int(first["members"])),
    }
    figure = paired_bars(
        names, frame["discount"].tolist(), frame["left"].tolist(), (both(fi="alennukset", en="discounts").said(), both(fi="kulujen jälkeen jää", en="left after costs").said()),
        write=lambda value: number(value), highlight=names[0],
        title=both(fi="Ylin viidennes jäsenistä saa {share} alennuksista", en="The top fifth of the members get {share} of the discounts").format(**words),
        alt=both(fi="Ylin viidennes ({n} jäsentä) sai alennuksia {off}, ja sen ostoista jäi kulujen jälkeen {left}.", en="The top fifth ({n} members) got {off} in discounts, and {left} was left of its purchases after costs.").format(**words),
        head=both(fi="Jäsenet ostojen mukaan", en="Members by purchases").said(),
        subtitle=both(fi="Alennukset ja kulujen jälkeen jäävä raha jäsenten viidenneksittäin, {sign}, {period}", en="Discounts and what is left after costs, by fifth of the members, {sign}, {period}").format(
            sign=case.sign or both(fi="rahana", en="money").said(), period=period_name(case)), source=case.source)
    columns = {
        "name": Column(both(fi="Jäsenet ostojen mukaan", en="Members by purchases").said()), "members": Column(both(fi="Jäseniä", en="Members").said(), "number"),
        "sales": Column(both(fi="Ostot", en="Purchases").said(), "money", 0, case.sign), "discount": Column(both(fi="Alennukset", en="Discounts").said(), "money", 0, case.sign),
        "share": Column(both(fi="Osuus alennuksista", en="Share of discounts").said(), "percent", 1),
        "contribution": Column(both(fi="Kate palvelukulujen jälkeen", en="Contribution after service").said(), "money", 0, case.sign),
        "left": Column(both(fi="Kulujen jälkeen jää", en="Left after costs").said(), "money", 0, case.sign),
    }
    note = say(
        both(fi="Mitä enemmän jäsen ostaa, sitä enemmän hän saa alennusta, myös ostoista, jotka olisi tehty muutenkin.", en="The more members buy, the more discount they get, also on what they would have bought anyway.").said() if first["share"] > 2 / loyalty_programme.FIFTHS else "")
    shown = table(frame.assign(name=names), both(fi="Jäsenet viidenneksittäin, {period}", en="Members by fifth, {period}").format(period=period_name(case)), columns)
    return Finding("who_gets", note if str(note) else None, figure, shown, groups=frame.set_axis([f"fifth_{part}" for part in frame.index]),
                   sheets={both(fi="Kuka saa alennuksen", en="Who gets the discount").said(): (frame.assign(name=names), columns)})


def uncertainty(case: LoyaltyProgramme) -> Finding:
    """The result of the programme as far as the pilot leaves it open."""
    if case.sums is None:
        return Finding("uncertainty", needs_costs(case))
    views = {"after_goods": (both(fi="tuotekulujen jälkeen", en="after goods").said(), case.after_goods)}
    if case.knows_service:
        views["after_service"] = both(fi="tuote- ja palvelukulujen jälkeen", en="after goods and service").said(), case.after_service
    drawn = {code: (name, case.simulated(left)) for code, (name, left) in views.items()}
    known = {code: (name, found) for code, (name, found) in drawn.items() if found is not None}
    if not known or not case.is_a_lot:
        return Finding("uncertainty", needs_pilot(case) if case.is_a_lot else say(_no_lot(), kind="warning"))
    ends = {code: np.quantile(found, [0.025, 0.5, 0.975]) for code, (_name, found) in known.items()}
    chances = {code: float((found > 0).mean()) for code, (_name, found) in known.items()}
    names = [name for name, _found in known.values()]
    last = list(known)[-1]
    words = {"chance": chance_of(chances[last]), "first": chance_of(next(iter(chances.values()))), "range": between(case, float(ends[last][0]), float(ends[last][2]))}
    figure = intervals(
        names, [float(found[0]) for found in ends.values()], [float(found[1]) for found in ends.values()], [float(found[2]) for found in ends.values()],
        heading=both(fi="Kate, jolla lasketaan", en="Margin counted on").said(), value=Column(both(fi="Ohjelman tulos", en="Result of the programme").said(), "money", 0, case.sign),
        columns=(both(fi="vähintään", en="at least").said(), both(fi="keskimmäinen", en="middle").said(), both(fi="enintään", en="at most").said()), highlight=names[-1:],
        level=(0.0, both(fi="maksaa itsensä takaisin", en="pays for itself").said()),
        title=both(fi="Ohjelma maksaa itsensä takaisin {chance} todennäköisyydellä", en="The chance that the programme pays for itself is {chance}").format(**words),
        alt=both(fi="Tulos on 95\N{NO-BREAK SPACE}%:ssa tapauksista välillä {range}.", en="In 95% of the cases the result is in the range {range}.").format(**words),
        subtitle=both(fi="Ohjelman tulos, kun vain sen aiheuttamat ostot lasketaan, {sign}, {period}; 95 % simuloiduista tuloksista", en="Result of the programme when only the purchases that it caused are counted, {sign}, {period}; 95% of simulated results").format(
            sign=case.sign or both(fi="rahana", en="money").said(), period=period_name(case)), source=case.source)
    frame = pd.DataFrame([[*map(float, ends[code]), chances[code]] for code in known], columns=["low", "middle", "high", "chance"], index=list(known))
    note = say(
        both(fi="Oletuksena on, että ohjelma vaikuttaa nykyisiin jäseniin samassa suhteessa kuin kokeilussa liittyneisiin. Alennus niistä ostoista, jotka olisi tehty muutenkin, on vähennetty.",
             en="It is assumed that the programme affects present members in the same proportion as those who joined in the pilot. The discount on purchases that would have come anyway is taken off.").said(),
        both(fi="Jos palvelun kuluja ei lasketa, ohjelma maksaa itsensä takaisin {first} todennäköisyydellä.", en="Without the cost to serve the chance is {first}.").format(**words) if len(known) > 1 else "",
        both(fi="Kuvion keskimmäinen tulos on simuloitujen tulosten mediaani, joten se poikkeaa vähän taulukon tuloksesta, joka on laskettu kokeilun arviosta.",
             en="The middle result of the figure is the median of the simulated ones, so it differs a little from that of the table, which is worked out from the estimate of the pilot.").said())
    shown, sheet = _by_estimate(case, {code: views[code] for code in known})
    name = both(fi="Tulos kokeilun mukaan", en="Result by the pilot").said()
    return Finding("uncertainty", note, figure, shown, groups=frame, sheets={name: sheet}, figure_sheet=both(fi="Epävarmuus", en="Uncertainty").said())


def _by_estimate(case: LoyaltyProgramme, views: Mapping[str, tuple[str, float]]) -> tuple[Table, tuple[pd.DataFrame, Mapping[str, Column]]]:
    """The result, part by part, if the programme caused what the pilot estimates."""
    assert case.sums is not None
    caused = case.caused_share
    parts = {name: loyalty_programme.programme_result(left, float(case.sums["discount"]), float(case.sums["upkeep"]) + case.fixed, caused) for name, left in views.values()}
    words = {
        "extra": both(fi="lisäostojen kate listahinnoin", en="margin on extra purchases at list price"), "discount_extra": both(fi="alennukset lisäostoista", en="discounts on extra purchases"),
        "discount_anyway": both(fi="alennukset ostoista, jotka olisi tehty muutenkin", en="discounts on what would have come anyway"), "upkeep": both(fi="ylläpito ja kiinteät kulut", en="upkeep and fixed costs"),
        "result": both(fi="tulos", en="result"),
    }
    frame = pd.DataFrame(parts).assign(item=[words[str(item)].said() for item in next(iter(parts.values())).index])
    columns = {"item": Column(both(fi="Erä", en="Item").said()), **{name: Column(name[:1].upper() + name[1:], "money", 0, case.sign) for name in parts}}
    title = both(fi="Tulos, jos {share} jäsenten ostoista on ohjelman ansiota, niin kuin kokeilusta arvioitiin", en="The result if the programme caused {share} of the members’ purchases, as estimated from the pilot").format(share=percent(caused))
    return table(frame, title, columns), (frame, columns)


def _years_of_costs(case: LoyaltyProgramme) -> str:
    """From which years the costs of the period are put together; "" where they are of the very year."""
    years = list(case.cost_years)
    if not years or period_name(case) == str(years[0]):
        return ""
    return both(fi="Jakson kulut on laskettu vuosien kuluista ({years}) jakson päivien mukaan.", en="The costs of the period are counted from those of the years ({years}), by the days of the period.").format(years=", ".join(map(str, years)))


def handling(case: LoyaltyProgramme) -> Note:
    """How the rows were treated, and what the comparisons rest on."""
    return treatment(
        case.transactions,
        both(fi="Ohjelman tulokseen on laskettu vain jäsenyyden aikaiset ostot.", en="The result of the programme counts only purchases made during the membership.").said(),
        _years_of_costs(case),
        both(fi="Vertailupäivää ei annettu, joten se on viimeistä ostopäivää seuraava päivä.", en="The reference date was not given, so it is the day after the last purchase.").said() if not case.parameters["as_of"] else "",
        both(fi="Luottamusvälissä on mukana vain sattuma. Arvontaan perustuvassa vertailussa on otettu huomioon kunkin ostot ennen kokeilua.", en="A confidence interval covers chance alone. In the comparison by lot, what each bought before the pilot is taken into account.").said(),
    )
