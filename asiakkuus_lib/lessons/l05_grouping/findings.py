"""What the report on grouping finds, as functions of its case."""

from collections.abc import Sequence

import pandas as pd

from asiakkuus_lib import grouping
from asiakkuus_lib.advice import Setting
from asiakkuus_lib.lessons.common.periods import YEAR, period_name, when
from asiakkuus_lib.lessons.common.terms import with_terms
from asiakkuus_lib.lessons.l05_grouping.case import (
    EARLY_DAYS,
    FELL,
    GONE,
    GROUP_IS,
    GROUP_NAMES,
    ONCE,
    STAGE_NAMES,
    STRATEGY_NAMES,
    VALUE_NAMES,
    Grouping,
    named,
    signed,
)
from asiakkuus_lib.locale import both
from asiakkuus_lib.reading import value_labels
from asiakkuus_lib.report import (
    MAY,
    OTHERS,
    Action,
    Finding,
    KeyFigure,
    Start,
    key_figures,
    listed_coarsely,
    not_listed,
    treatment,
)
from asiakkuus_lib.report.hand_over import KeyFigures
from asiakkuus_lib.show import Column, bars, date, heatmap, money, number, paired_bars, percent, say, slope, table
from asiakkuus_lib.show import migration as migration_figure
from asiakkuus_lib.show.numbers import honest
from asiakkuus_lib.show.text import Note

# From so many customers on a share of them says something.
FEW = 20
# From such a share of the contacts on it is worth asking whether they go where they matter.
WASTED = 0.1
# Where more than so many of the buyers are most valuable, the limit tells nobody apart; that many should be.
TOO_MANY, TOP = 1 / 3, 0.2


def _ordered(found: pd.Series, order: Sequence[str]) -> pd.Series:
    """Groups in their order, the merged ones last; those that are not there are left out."""
    return found.reindex([group for group in [*order, OTHERS] if group in found.index])


def _counts(case: Grouping, division: str, order: Sequence[str]) -> pd.Series:
    return _ordered(case.told[division].value_counts(), order)


def _limits(case: Grouping) -> dict[str, str]:
    low, high = case.parameters["value_bins"]
    return {"low": money(low, case.currency), "high": money(high, case.currency)}


def _rule(case: Grouping) -> str:
    return both(
        fi="Kanta-asiakas: viimeisen vuoden aikana vähintään {regular} ostopäivää. Entinen: viimeisestä ostosta yli {lapse} päivää. Potentiaalinen: kohderyhmässä, ei ole ostanut.",
        en="Regular: at least {regular} days of purchase in the last year. Former: over {lapse} days since the last purchase. Potential: in the target group, has not bought.",
    ).format(regular=number(case.parameters["regular_min"]), lapse=number(case.parameters["lapse_days"]))  # fmt: skip


def groups(case: Grouping) -> Finding:
    """How many of the names are potential, occasional, regular and former customers."""
    if not case.tells("group"):
        return Finding("groups", say(both(fi="Ryhmien kokoja ei kerrota: asiakkaita on liian vähän.",
                                          en="The sizes of the groups are not told: there are too few customers.")))
    counts = _counts(case, "group", grouping.GROUPS)
    names, all_names = named(GROUP_NAMES, counts.index), int(counts.sum())
    frame = pd.DataFrame({"customers": counts, "share": counts / all_names})
    most, largest = str(counts.idxmax()), int(counts.max())
    figure = bars(
        names, frame["share"].tolist(), write=percent,
        title=both(fi="Nimistä {share} on {what}", en="{share} of the names are {what}").format(
            what=named(GROUP_IS, pd.Index([most]))[0], share=percent(largest / all_names)),
        alt=both(fi="Suurin ryhmä on {name}: {n} nimeä {all} nimestä, {share}.", en="The largest group is {name}: {n} of {all} names, {share}.").format(
            name=named(GROUP_NAMES, pd.Index([most]))[0], n=number(largest), all=number(all_names), share=percent(largest / all_names)),
        highlight=[named(GROUP_NAMES, pd.Index([most]))[0]], adds_up=True,
        heads=(both(fi="Ryhmä", en="Group"), both(fi="Osuus nimistä", en="Share of names")),
        subtitle=both(fi="Nimet ryhmittäin {day}, % kaikista nimistä ({n})", en="Names by group on {day}, % of all names ({n})").format(
            day=date(case.reference), n=number(all_names)), source=case.source,
    )
    columns = {
        "name": Column(both(fi="Ryhmä", en="Group")), "customers": Column(both(fi="Nimiä", en="Names"), "number"),
        "share": Column(both(fi="Osuus nimistä", en="Share of names"), "percent", 1),
    }  # fmt: skip
    return Finding("groups", say(_rule(case)), figure, groups=frame,
                   sheets={both(fi="Ryhmät", en="Groups"): (frame.assign(name=names), columns)})  # fmt: skip


def who_brings(case: Grouping) -> Finding:
    """What the groups of a year ago have brought since."""
    division = "group_before" if case.groups_before is not None else "group"
    if not case.tells(division):
        return Finding("who_brings", say(both(fi="Ryhmien ostoja ei kerrota: asiakkaita on liian vähän.",
                                              en="What the groups bought is not told: there are too few customers.")))
    counts = _counts(case, division, grouping.GROUPS)
    brought = case.told_sum(division, case.sales).reindex(counts.index)
    frame = pd.DataFrame({"name": named(GROUP_NAMES, counts.index), "what": named(GROUP_IS, counts.index), "customers": counts, "money": brought})
    frame["share"] = frame["customers"] / counts.sum()
    frame["money_share"] = frame["money"] / brought.sum() if brought.sum() > 0 else float("nan")
    best = frame.nlargest(1, "money").to_dict("records")[0] if brought.sum() > 0 else None
    words = {"period": period_name(case), "day": date(case.ends(0)[0] if division == "group_before" else case.reference)}
    figure = paired_bars(
        frame["name"].tolist(), frame["share"].tolist(), frame["money_share"].fillna(0).tolist(),
        (both(fi="osuus nimistä", en="share of names"), both(fi="osuus myynnistä", en="share of sales")),
        title=both(fi="Nimistä {share} oli {what}, ja he toivat {money} myynnistä", en="{share} of the names were {what}, and they brought {money} of the sales").format(
            what=best["what"], share=percent(best["share"]), money=percent(best["money_share"])) if best is not None
        else both(fi="Jaksolla ei ole myyntiä", en="There are no sales in the period"),
        alt=(both(fi="Eniten myyntiä toi ryhmä {name}: {share} nimistä ja {money} myynnistä.", en="Most sales came from the group {name}: {share} of the names and {money} of sales.").format(
            name=best["name"], share=percent(best["share"]), money=percent(best["money_share"])) if best is not None
            else both(fi="Nimiä on {n}, myyntiä ei ole.", en="There are {n} names and no sales.").format(n=number(counts.sum()))),
        write=percent, head=both(fi="Ryhmä", en="Group"),
        subtitle=both(fi="Nimet ryhmittäin {day} ja myynti heille {period}; jakson aikana tulleet eivät ole mukana", en="Names by group on {day}, and sales to them in {period}; those who came during the period are not counted").format(**words)
        if division == "group_before" else both(fi="Nimet ryhmittäin {day} ja myynti heille {period}", en="Names by group on {day}, and sales to them in {period}").format(**words), source=case.source,
    )
    columns = {
        "name": Column(both(fi="Ryhmä", en="Group")),
        "customers": Column(both(fi="Nimiä", en="Names"), "number"),
        "share": Column(both(fi="Osuus nimistä", en="Share of names"), "percent", 1),
        "money": Column(both(fi="Myynti {period}", en="Sales {period}").format(**words), "money", 0, case.sign),
        "money_share": Column(both(fi="Osuus myynnistä", en="Share of sales"), "percent", 1),
    }
    return Finding("who_brings", figure=figure, sheets={both(fi="Kuka tuo rahat", en="Who brings the money"): (frame, columns)},
                   groups=frame.drop(columns=["name", "what"]))  # fmt: skip


def migration(case: Grouping) -> Finding:
    """From which value class to which customers have moved in a year."""
    if case.value_before is None:
        return Finding("migration", say(both(fi="Aineistossa ei ole kahta peräkkäistä kokonaista jaksoa, joten liikettä ei näe.",
                                             en="The data does not hold two whole periods, one after the other, so no movement is to be seen.")))
    moves = case.told["move"].value_counts()
    told = moves.drop(OTHERS, errors="ignore")
    if told.empty:
        return Finding("migration", say(both(fi="Siirtymiä arvoluokasta toiseen ei kerrota: asiakkaita on liian vähän.",
                                             en="Moves from one value class to another are not told: there are too few customers.")))
    now, before = period_name(case), period_name(case, 1)
    frame = pd.DataFrame([(*str(move).split(">"), int(n)) for move, n in told.items()], columns=["before", "now", "customers"])
    frame["way"] = [" → ".join(VALUE_NAMES[part].said() for part in (a, b)) for a, b in zip(frame["before"], frame["now"], strict=True)]
    columns = {
        "before": Column(before), "now": Column(now), "customers": Column(both(fi="Asiakkaita", en="Customers"), "number"),
    }  # fmt: skip
    shown = frame.assign(**{side: frame[side].map(lambda one: VALUE_NAMES[one].said()) for side in ("before", "now")})
    sheets = {both(fi="Siirtymät", en="Moves"): (shown, columns)}
    by_move = frame.set_index(frame["before"] + ">" + frame["now"])[["customers"]]
    stayed, there = _stayers(case)
    words = {"in_now": when(case)[0], "of_before": when(case, 1)[1], "in_before": when(case, 1)[0], "there": number(there), "left": number(there - stayed) if there else "",
             "share": percent((there - stayed) / there) if there else "", **_limits(case)}  # fmt: skip
    title = (
        both(fi="{of_before} arvokkaimmista ({there} asiakasta) {left} eli {share} ei kuulunut samaan luokkaan {in_now}",
             en="Of the {there} most valuable customers {of_before}, {left} ({share}) were no longer in that class {in_now}") if there
        else both(fi="Arvoluokasta toiseen siirryttiin molempiin suuntiin", en="Customers moved both up and down")
    ).format(**words)  # fmt: skip
    alt = (
        both(fi="{in_before} arvokkaimpia oli {there}; heistä {left} ei kuulunut samaan luokkaan {in_now}.",
             en="there were {there} most valuable customers {in_before}; {left} of them were no longer in that class {in_now}.") if there
        else both(fi="Yleisin siirtymä: {way}, {n} asiakasta.", en="The most common move: {way}, {n} customers.")
    ).format(**words, way=frame["way"].iloc[0], n=number(frame["customers"].iloc[0]))  # fmt: skip
    subtitle = both(fi="Asiakkaita arvoluokittain: arvokkaimmat ostivat vähintään {high} vuodessa, hyvät vähintään {low}",
                    en="Customers by value class: the most valuable spent at least {high} a year, the good at least {low}") if case.parameters["compare_days"] == YEAR else \
        both(fi="Asiakkaita arvoluokittain: arvokkaimmat ostivat jaksolla vähintään {high}, hyvät vähintään {low}",
             en="Customers by value class: the most valuable spent at least {high} in the period, the good at least {low}")  # fmt: skip
    if OTHERS in moves.index:
        # Of a picture of all moves what is missing could be told.
        figure = bars(frame["way"].tolist(), frame["customers"].tolist(), title=_capital(title), alt=_capital(alt), adds_up=True,
                      subtitle=subtitle.format(**words), source=case.source)  # fmt: skip
    else:
        order = [one for one in grouping.VALUES if one in {*frame["before"], *frame["now"]}]
        grid = frame.pivot(index="before", columns="now", values="customers").reindex(index=order, columns=order)
        # How many bought in neither period, nobody has counted.
        names = [VALUE_NAMES[one].said() for one in order]
        figure = migration_figure(
            pd.DataFrame(grid.to_numpy(), index=names, columns=names), names=(before, now),
            heading=both(fi="Arvoluokka", en="Value class"), value=Column(both(fi="Asiakkaita", en="Customers"), "number"),
            highlight=VALUE_NAMES["valuable"].said() if there else "", title=_capital(title), alt=_capital(alt),
            subtitle=subtitle.format(**words), source=case.source)
    return Finding("migration", figure=figure, sheets=sheets, groups=by_move)


def _stayers(case: Grouping) -> tuple[int, int]:
    """How many of the most valuable of the period before still are, and how many there were; (0, 0) where that is not told."""
    if case.value_before is None:
        return 0, 0
    there = int((case.told["before"] == "valuable").sum())
    moves = case.told["move"]
    stayed = int((moves == "valuable>valuable").sum())
    # Where nobody stayed, or all did, there is no such move, and nothing hides it.
    hidden = there and not stayed and (moves == OTHERS).any()
    return (0, 0) if hidden else (stayed, there)


def top_fifth(case: Grouping) -> Finding:
    """Whether those at the top of a period, and the others, brought more or less in the next: regression to the mean."""
    if case.sales_before is None or not case.tells("top") or (case.told["top"] == OTHERS).any():
        return Finding("top_fifth", say(both(fi="Kärkeä ja muita ei verrata: aineistossa ei ole kahta jaksoa tai asiakkaita on liian vähän.",
                                             en="The top and the rest are not compared: the data does not hold two periods, or there are too few customers.")))
    found = grouping.top_and_rest(case.sales_before, case.sales)
    first, others = found.to_dict("records")
    now, before = period_name(case), period_name(case, 1)
    names = [both(fi="paras viidennes", en="the top fifth"), both(fi="muut", en="the others")]
    top, rest = found["change"]
    words = {
        "before": before, "now": now, "of_before": when(case, 1)[1], "in_before": when(case, 1)[0], "in_now": when(case)[0],
        "top": percent(abs(top), 1), "rest": percent(abs(rest), 1), "signed_top": signed(top), "signed_rest": signed(rest),
        "a": money(first["before"], case.currency), "b": money(first["now"], case.currency),
    }  # fmt: skip
    title = (
        both(fi="{of_before} parhaan viidenneksen ostot vähenivät {top}, muiden kasvoivat {rest}",
             en="The purchases of the top fifth {of_before} fell by {top}, those of the others rose by {rest}") if top < 0 < rest
        else both(fi="{of_before} parhaan viidenneksen ostojen muutos oli {signed_top}, muiden {signed_rest}",
                  en="The purchases of the top fifth {of_before} changed by {signed_top}, those of the others by {signed_rest}")
    ).format(**words)  # fmt: skip
    figure = slope(
        names, found["before"].tolist(), found["now"].tolist(), names=(before, now), heading=both(fi="Asiakkaat", en="Customers"),
        value=Column(both(fi="Myynti", en="Sales"), "money", 0, case.sign), highlight=names, accent=names[0],
        notes=[signed(float(change)) for change in found["change"]], title=_capital(title),
        alt=both(fi="Paras viidennes osti {in_before} {a} ja {in_now} {b}.", en="The top fifth spent {a} {in_before} and {b} {in_now}.").format(**words),
        subtitle=both(fi="Myynti{unit} asiakkaille, jotka ostivat {in_before}; paras viidennes on valittu {of_before} ostoista",
                      en="Sales{unit} to those who bought {in_before}; the top fifth is chosen by the purchases {of_before}").format(
            unit=f" ({case.sign})" if case.sign else "", **words), source=case.source,
    )
    note = say(both(
        fi="Osa kärjen laskusta on valinnan seurausta: joukossa on asiakkaita, joilla oli poikkeuksellisen hyvä vuosi, ja osa on lähtenyt. Älä päättele tästä, että parhaita on palveltu huonosti tai muita hyvin.",
        en="Part of the fall comes from the choice: among the top are customers who had an unusually good year, and some have left. Do not conclude that the best were served badly, or the others well."))
    return Finding("top_fifth", note if top < rest else None, figure, figure_sheet=both(fi="Kärki ja muut", en="Top and rest"), groups=found)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def second_visit(case: Grouping) -> Finding:
    """How many of those who came once at first have come again."""
    seen = case.returned
    if len(seen) < FEW or not case.tells("returned") or (case.told["returned"] == OTHERS).any():
        return Finding("second_visit", say(both(fi="Aineistosta ei näe, palasivatko uudet asiakkaat: sellaisia on liian vähän, tai aineisto on liian lyhyt.",
                                                en="The data does not show whether new customers came back: there are too few of them, or the data is too short.")))
    gone = float((seen == "not returned").mean())
    frame = pd.DataFrame({"customers": seen.value_counts()}).rename(index={"returned": "returned", "not returned": "not_returned"})
    return Finding("second_visit", say(both(
        fi="Uusista asiakkaista {n} osti ensimmäisten {days} päivän aikana vain yhtenä päivänä. **Heistä {share} ei ostanut enää seuraavien yhdeksän kuukauden aikana.**",
        en="There were {n} new customers who bought on one day only in their first {days} days. **Of them {share} did not buy in the nine months after that.**").format(
        n=number(len(seen)), days=number(EARLY_DAYS), share=percent(gone))), groups=frame)


def need_value(case: Grouping) -> Finding:
    """What the customers of each need and each value class bring of the sales."""
    if case.need_value is None or not case.tells("need_value"):
        return Finding("need_value", say(
            both(fi="Tarpeita ei tiedetä: anna asiakasrekisteri, jossa on sarake tarve ({setting}).",
                 en="The needs are not known: give a register of customers with a column need ({setting}).").format(
                setting=Setting("register_path", "…")) if case.need_value is None
            else both(fi="Tarpeita ei kerrota arvoluokittain: asiakkaita on liian vähän.",
                      en="Needs are not told by value class: there are too few customers.")))
    parts, told = case.told["need_value"], case.told_sum("need_value", case.sales)
    counts = parts.value_counts()
    frame = pd.DataFrame([(*str(cell).split("\n"), int(counts[cell]), float(told[cell])) for cell in counts.index.drop(OTHERS, errors="ignore")],
                         columns=["need", "value", "customers", "money"])  # fmt: skip
    names, words = _needs(frame["need"]), [VALUE_NAMES[one].said() for one in grouping.VALUES[:3]]
    frame["share"] = frame["money"] / told.sum() if told.sum() > 0 else float("nan")
    grid = frame.pivot(index="need", columns="value", values="share").reindex(columns=grouping.VALUES[:3])
    grid = grid.loc[frame.groupby("need")["money"].sum().sort_values(ascending=False, kind="stable").index]
    hides = OTHERS in counts.index
    most = frame.nlargest(1, "money").to_dict("records")[0]
    cell = {"need": names[most["need"]], "value": VALUE_NAMES[most["value"]].said(), "n": number(most["customers"]), "share": percent(most["share"])}
    figure = heatmap(
        (grid if hides or told.sum() <= 0 else grid.fillna(0)).to_numpy(dtype=float), [names[str(need)] for need in grid.index], words,
        title=both(fi="Eniten myyntiä tuo ruutu {need}, {value}: {share} myynnistä", en="The cell {need}, {value} brings the most sales: {share} of them").format(**cell),
        alt=both(fi="Osuudet myynnistä tarpeen ja arvoluokan mukaan; suurin ruutu on {need}, {value}: {n} asiakasta ja {share} myynnistä.",
                 en="Shares of sales by need and value class; the largest cell is {need}, {value}: {n} customers and {share} of sales.").format(**cell),
        row_label=both(fi="Tarve", en="Need"), column_label=both(fi="Arvoluokka", en="Value class"),
        write=lambda share: honest(percent, share), framed=[(list(grid.index).index(most["need"]), grouping.VALUES.index(most["value"]))],
        subtitle=both(fi="Osuus myynnistä {period}, %; arvokkaimmat ostivat vähintään {high}, hyvät vähintään {low}",
                      en="Share of sales {period}, %; the most valuable spent at least {high}, the good at least {low}").format(
            period=when(case)[0], **_limits(case)), source=case.source,
    )
    shown = frame.assign(need=frame["need"].map(names), value=frame["value"].map(lambda one: VALUE_NAMES[one].said()))
    columns = {
        "need": Column(both(fi="Tarve", en="Need")), "value": Column(both(fi="Arvoluokka", en="Value class")),
        "customers": Column(both(fi="Asiakkaita", en="Customers"), "number"),
        "money": Column(both(fi="Myynti {period}", en="Sales {period}").format(period=period_name(case)), "money", 0, case.sign),
    }  # fmt: skip
    return Finding("need_value", figure=figure, sheets={both(fi="Tarve ja arvo", en="Need and value"): (shown, columns)},
                   groups=frame.set_index(frame["need"] + ">" + frame["value"])[["customers", "money"]])  # fmt: skip


def _needs(found: pd.Series) -> dict[str, str]:
    """What the needs are called: those of the course by their names, a company's own as they are."""
    own = value_labels("customers", "need")
    return {str(need): own.get(str(need), str(need)) for need in found.unique()}


def strategies(case: Grouping) -> Finding:
    """Which relationships are to be retained, developed, or changed and perhaps ended."""
    if not case.tells("strategy"):
        return Finding("strategies", say(both(fi="Säilytettäviä, kehitettäviä ja muutettavia ei kerrota: asiakkaita on liian vähän.",
                                              en="Which relationships to retain, develop or change is not told: there are too few customers.")))
    counts = _counts(case, "strategy", grouping.STRATEGIES)
    frame = pd.DataFrame({"name": named(STRATEGY_NAMES, counts.index), "customers": counts, "money": case.told_sum("strategy", case.sales)}, index=counts.index)
    if case.profit is not None:
        frame["profit"] = case.told_sum("strategy", case.profit.fillna(0.0)).reindex(counts.index)
    total = frame["money"].sum()
    kept = frame.loc[["retain"]].to_dict("records")[0] if "retain" in frame.index and total > 0 else None
    of_customers, of_sales = counts / counts.sum(), frame["money"] / total if total > 0 else frame["money"] * 0
    figure = paired_bars(
        frame["name"].tolist(), of_customers.tolist(), of_sales.tolist(),
        (both(fi="osuus asiakkaista", en="share of customers"), both(fi="osuus myynnistä", en="share of sales")),
        title=both(fi="Säilytettäviä on {n} asiakkaista, ja he tuovat {share} myynnistä", en="{n} of the customers are to be retained, and they bring {share} of sales").format(
            n=percent(of_customers["retain"]), share=percent(of_sales["retain"])) if kept is not None
        else both(fi="Säilytettäviä ei näillä rajoilla ole", en="By these limits there is nobody to be retained"),
        alt=both(fi="Asiakkaita: {list}.", en="Customers: {list}.").format(
            list=", ".join(f"{name} {number(n)}" for name, n in zip(frame["name"], counts, strict=True)))
        if kept is None else both(fi="Säilytettäviä on {n} asiakasta {all} asiakkaasta, ja heidän osuutensa myynnistä on {share}.",
                                  en="{n} of {all} customers are to be retained, and they bring {share} of sales.").format(
            n=number(kept["customers"]), all=number(counts.sum()), share=percent(of_sales["retain"])),
        write=percent, highlight=str(kept["name"]) if kept is not None else "", head=both(fi="Asiakkuus", en="Relationship"),
        subtitle=both(fi="Asiakkaat, jotka ostivat {period} ({n}), ja myynti heille; % asiakkaista ja myynnistä",
                      en="Customers who bought {period} ({n}), and sales to them; % of customers and of sales").format(
            period=when(case)[0], n=number(counts.sum())), source=case.source,
    )
    columns = {
        "name": Column(both(fi="Asiakkuus", en="Relationship")),
        "customers": Column(both(fi="Asiakkaita", en="Customers"), "number"),
        "money": Column(both(fi="Myynti {period}", en="Sales {period}").format(period=period_name(case)), "money", 0, case.sign),
        **({"profit": Column(both(fi="Voitto koko ajalta", en="Profit of the whole time"), "money", 0, case.sign)} if case.profit is not None else {}),
    }
    shown = table(
        frame, both(fi="Mitä asiakkuuksille tehdään", en="What to do about the relationships"), columns,
        note=both(fi="Muutettava tuottaa tappiota ja on ollut asiakkaana yli vuoden. Säilytettävä kuuluu muista arvokkaimpiin. Kehitettävä on jonain aiempana jaksona kuulunut parempaan arvoluokkaan; osalla oli vain yksi hyvä vuosi. Muita palvellaan kevyemmin.",
                  en="To be changed: makes a loss, and has been a customer for over a year. To be retained: most valuable of the rest. To be developed: was in a higher value class in some earlier period; some merely had one good year. The others get lighter service.")
        if case.profit is not None else
        both(fi="Säilytettävä kuuluu arvokkaimpiin. Kehitettävä on jonain aiempana jaksona kuulunut parempaan arvoluokkaan; osalla oli vain yksi hyvä vuosi. Kuluja ei annettu, joten tappiollisia ei näe ({setting}).",
             en="To be retained: most valuable. To be developed: was in a higher value class in some earlier period; some merely had one good year. No costs were given, so losses are not seen ({setting}).").format(
            setting=Setting("costs_path", "…")))
    return Finding("strategies", figure=figure, table=shown, sheets={both(fi="Strategiat", en="Strategies"): (frame, columns)},
                   groups=frame.drop(columns="name"))  # fmt: skip


def lifecycle(case: Grouping) -> Finding:
    """How many relationships are at each stage of the lifecycle."""
    if not case.tells("stage"):
        return Finding("lifecycle", say(both(fi="Elinkaaren vaiheita ei kerrota: asiakkaita on liian vähän.",
                                             en="Stages of the lifecycle are not told: there are too few customers.")))
    counts = _counts(case, "stage", grouping.STAGES)
    frame = pd.DataFrame({"name": named(STAGE_NAMES, counts.index), "customers": counts})
    columns = {"name": Column(both(fi="Vaihe", en="Stage")), "customers": Column(both(fi="Nimiä", en="Names"), "number")}
    note = both(fi="Ensikontakti: ei ole vielä ostanut. Alkumetrit: ensimmäisestä ostosta enintään {early} päivää. Päättynyt: viimeisestä ostosta yli {lapse} päivää, tai sopimus on päättynyt, vaikka ostoja olisi.",
                en="First contact: has not bought yet. Early stretch: at most {early} days since the first purchase. Ended: over {lapse} days since the last purchase, or the agreement has ended although there are purchases.")
    return Finding("lifecycle", table=table(
        frame, both(fi="Nimet elinkaaren vaiheittain", en="Names by stage of the lifecycle"), columns,
        note=note.format(early=number(EARLY_DAYS), lapse=number(case.parameters["lapse_days"]))),
        sheets={both(fi="Elinkaari", en="Lifecycle"): (frame, columns)}, groups=frame.drop(columns="name"))  # fmt: skip


def _by_value(case: Grouping) -> pd.DataFrame | None:
    """Customers, contacts and sales of each value class, of those whom the sellers serve; None where that is not told."""
    if case.contacts is None or case.served is None or not case.contacts.sum() or not case.tells("served"):
        return None
    counts = _counts(case, "served", grouping.VALUES)
    found = pd.DataFrame({
        "name": named(VALUE_NAMES, counts.index), "customers": counts, "contacts": case.told_sum("served", case.contacts),
        "money": case.told_sum("served", case.sales),
    }, index=counts.index)  # fmt: skip
    if found["money"].sum() <= 0:
        return None
    return found.assign(contact_share=found["contacts"] / found["contacts"].sum(), money_share=found["money"] / found["money"].sum())


def _lowest(by_value: pd.DataFrame) -> pd.Series:
    """What the small and those without purchases come to together."""
    return by_value.reindex(["small", "none"]).sum(numeric_only=True)


def seller_time(case: Grouping) -> Finding:
    """Which value classes get the contacts, and which bring the sales."""
    frame = _by_value(case)
    if frame is None:
        return Finding("seller_time", say(
            both(fi="Myyjien yhteydenottoja ei tiedetä: anna ne ({setting}), niin näet, kenelle aika menee.",
                 en="The sellers’ contacts are not known: give them ({setting}) to see who gets the time.").format(
                setting=Setting("contacts_path", "…")) if case.contacts is None
            else both(fi="Yhteydenottoja ei verrata myyntiin: jaksolla ei ole kumpaakin, tai asiakkaita on liian vähän.",
                      en="Contacts are not compared with sales: the period does not have both, or there are too few customers.")))
    low = _lowest(frame)
    since = case.value_before is not None
    words = {
        "contacts": percent(low["contact_share"], 1), "share": percent(low["money_share"], 1), "low": _limits(case)["low"],
        "when": when(case, 1 if since else 0)[0], "now": when(case)[0], "period": period_name(case),
    }  # fmt: skip
    # The small and those without purchases are one thing in the title, and one row in the drawing.
    drawn = frame.drop(index=["small", "none"], errors="ignore")
    lowest = both(fi="alle {low} ostaneet", en="spent under {low}").format(**words)
    if low["customers"]:
        drawn = pd.concat([drawn, low.to_frame().T.assign(name=lowest)])
    figure = paired_bars(
        drawn["name"].tolist(), drawn["contact_share"].tolist(), drawn["money_share"].tolist(),
        (both(fi="osuus yhteydenotoista", en="share of contacts"), both(fi="osuus myynnistä", en="share of sales")),
        title=_capital(both(fi="{when} alle {low} ostaneisiin kohdistui {contacts} yhteydenotoista, ja he toivat {share} myynnistä",
                   en="customers who spent under {low} {when} took {contacts} of the contacts and brought {share} of the sales").format(**words)) if low["customers"]
        else both(fi="Yhteydenotot ja myynti menevät samoille asiakkaille", en="Contacts and sales go to the same customers"),
        alt=both(fi="Arvoluokkien osuudet yhteydenotoista ja myynnistä: {list}.", en="Each value class’s share of contacts and of sales: {list}.").format(
            list="; ".join(f"{row['name']} {percent(row['contact_share'], 1)} / {percent(row['money_share'], 1)}" for row in drawn.to_dict("records"))),
        write=lambda share: percent(share, 1), highlight=lowest if low["customers"] else "", head=both(fi="Arvoluokka", en="Value class"),
        subtitle=both(fi="Asiakkaat, joihin myyjät pitävät yhteyttä, arvoluokittain {when}; yhteydenotot ja myynti {now}, ilman sen jälkeen tulleita",
                      en="Customers whom the sellers contact, by value class {when}; contacts and sales {now}, without those who came later").format(**words)
        if since else both(fi="Asiakkaat, joihin myyjät pitävät yhteyttä, arvoluokittain; yhteydenotot ja myynti {now}",
                           en="Customers whom the sellers contact, by value class; contacts and sales {now}").format(**words),
        source=case.source,
    )
    columns = {
        "name": Column(both(fi="Arvoluokka", en="Value class")),
        "customers": Column(both(fi="Asiakkaita", en="Customers"), "number"),
        "contacts": Column(both(fi="Yhteydenottoja", en="Contacts"), "number"),
        "contact_share": Column(both(fi="Osuus yhteydenotoista", en="Share of contacts"), "percent", 1),
        "money": Column(both(fi="Myynti", en="Sales"), "money", 0, case.sign),
        "money_share": Column(both(fi="Osuus myynnistä", en="Share of sales"), "percent", 1),
    }
    return Finding("seller_time", figure=figure, sheets={both(fi="Myyjien aika", en="Sellers’ time"): (frame, columns)}, groups=frame.drop(columns="name"),
                   who=case.named(case.contacts.index[case.contacts > 0]) if case.contacts is not None else {})


def _columns(case: Grouping) -> dict[str, Column]:
    sign, before = case.sign, case.sales_before is not None
    columns = {
        "customer": Column(both(fi="Asiakas", en="Customer")),
        "group_name": Column(both(fi="Ryhmä", en="Group")),
        **({"value_before_name": Column(both(fi="Arvoluokka {period}", en="Value class {period}").format(period=period_name(case, 1)))} if before else {}),
        "value_name": Column(both(fi="Arvoluokka {period}", en="Value class {period}").format(period=period_name(case))),
        **({"money_before": Column(both(fi="Myynti {period}", en="Sales {period}").format(period=period_name(case, 1)), "money", 2, sign)} if before else {}),
        "money": Column(both(fi="Myynti {period}", en="Sales {period}").format(period=period_name(case)), "money", 2, sign),
        "recency": Column(both(fi="Päiviä viimeisestä ostosta", en="Days since last purchase"), "number"),
        "strategy_name": Column(_todo_heading()),
    }
    if case.contacts is not None:
        columns["contacts"] = Column(both(fi="Yhteydenottoja", en="Contacts"), "number")
    if case.consent is not None:
        columns["consent"] = Column(both(fi="Lupa yhteydenottoon", en="Consent to contact"))
    return columns


def _everybody(case: Grouping) -> pd.DataFrame:
    """One row a customer, those who fell the most first."""
    found = case.customers.assign(
        money=case.sales, group_name=case.groups.map(lambda one: GROUP_NAMES[one].said()), todo=case.todo,
        value_name=case.value.map(lambda one: VALUE_NAMES[one].said()),
        strategy_name=case.strategy.map(lambda one: STRATEGY_NAMES[one].said(), na_action="ignore"),
        money_before=float("nan") if case.sales_before is None else case.sales_before,
        value_before_name="" if case.value_before is None else case.value_before.map(lambda one: VALUE_NAMES[one].said()),
        contacts=0 if case.contacts is None else case.contacts,
    )
    if case.consent is not None:
        words = {MAY: both(fi="kyllä", en="yes"), "no": both(fi="ei", en="no"), "unknown": both(fi="ei tiedossa", en="not known")}
        found["consent"] = case.consent.map(words)
    fall = (found["money_before"] - found["money"]).fillna(0.0)
    return found.assign(fall=fall).sort_values(["fall", "money"], ascending=False, kind="stable").rename_axis("customer").reset_index()


# Columns of the workbook that would be alike for all on the page's list, or make it wider than a page.
IN_WORKBOOK = ("value_before_name", "contacts", "consent")


def _sheet() -> str:
    return both(fi="Asiakkaat", en="Customers")


def listing(case: Grouping) -> Finding:
    """Those who fell the most, and everybody in the workbook."""
    if not case.lists_customers:
        return Finding("customers", not_listed())
    everybody = _everybody(case)
    found, columns = case.listed(everybody, _columns(case))
    sheets = {_sheet(): (found, columns)}
    if case.pseudonymised:
        return Finding("customers", table=table(
            found, both(fi="Eniten ostaneet", en="Those who have brought the most money"), columns,
            rows=case.parameters["top_n"], note=listed_coarsely()), sheets=sheets)
    fallen = everybody[(everybody["todo"] == FELL) & (everybody["customer"].map(case.asked) == FELL)]
    if fallen.empty:
        return Finding("customers", say(both(fi="Kaikki asiakkaat ryhmineen ovat Excel-tiedoston välilehdellä {sheet}.",
                                             en="All customers with their groups are on the sheet {sheet} of the Excel file.").format(sheet=_sheet())), sheets=sheets)
    return Finding("customers", table=table(
        fallen, both(fi="Arvokkaimmista pudonneet, joihin saa ottaa yhteyttä", en="Fallen from the most valuable, and may be contacted") if case.consent is not None
        else both(fi="Arvokkaimmista pudonneet", en="Fallen from the most valuable"),
        {name: column for name, column in columns.items() if name not in IN_WORKBOOK}, rows=case.parameters["top_n"]), sheets=sheets)


def figures(case: Grouping) -> KeyFigures:
    """The key figures, each with its change against the period before where there is one."""
    tells = case.tells("value")
    told = case.told["value"]
    active = int((told != "none").sum()) if tells and (told == "none").any() or not (told == OTHERS).any() else None
    before = None
    if case.value_before is not None and case.tells("before"):
        then = case.told["before"]
        before = float((then != "none").sum()) if (then == "none").any() or not (then == OTHERS).any() else None
    stayed, there = _stayers(case)
    share = stayed / there if there else float("nan")
    found = [
        KeyFigure("active", both(fi="Ostaneita asiakkaita", en="Customers who bought"), active, number(active) if active is not None else "–",
                  both(fi="Ostaneet {period}.", en="Bought {period}.").format(period=when(case)[0])).against(
            before, _capital(when(case, 1)[0]), number),
        KeyFigure("stayers", both(fi="Arvokkaimmista pysyi", en="Stayed most valuable"), share, percent(share) if there else "–",
                  both(fi="Arvokkaimpia ({period} ostot vähintään {high}) oli {n}; niiden osuus, jotka ylittivät rajan myös {now}.",
                       en="There were {n} most valuable customers (spent at least {high} {period}); share who passed that limit {now} too.").format(
                      n=number(there), period=when(case, 1)[0], now=when(case)[0], **_limits(case)) if there
                  else both(fi="Edellisen jakson arvokkaimpia ei ole tai heitä on liian vähän.", en="There were no most valuable customers in the period before, or too few.")),
    ]
    if case.tells("group"):
        counts = _counts(case, "group", grouping.GROUPS)
        former = int(counts.get("former", 0))
        if former or OTHERS not in counts.index:
            found.append(KeyFigure("former_share", both(fi="Entisiä asiakkaita", en="Former customers"), former / int(counts.sum()), percent(former / int(counts.sum())),
                                   both(fi="{n} nimeä {all} nimestä: viimeisestä ostosta yli {days} päivää.", en="{n} of {all} names: over {days} days since the last purchase.").format(
                n=number(former), all=number(counts.sum()), days=number(case.parameters["lapse_days"])) + _never_bought(counts)))
    by_value = _by_value(case)
    if by_value is not None and "valuable" in by_value.index:
        top = by_value.loc[["valuable"]].to_dict("records")[0]
        found.append(KeyFigure(
            "contacts_to_most_valuable", both(fi="Yhteydenotoista arvokkaimpiin", en="Contacts to the most valuable"),
            float(top["contact_share"]), percent(top["contact_share"]),
            both(fi="Myyjät ottivat {now} yhteyttä {whom} {all} kertaa, ja niistä {n} kertaa arvokkaimpiin. Arvokkaimmat tekivät {money} {whose} ostoista.",
                 en="The sellers contacted {whom} {all} times {now}, {n} times the most valuable, who made {money} of the purchases of {whose}.").format(
                n=number(top["contacts"]), all=number(by_value["contacts"].sum()), money=percent(top["money_share"]), now=when(case)[0],
                **_contacted(case))))
    return key_figures(found)


def _never_bought(counts: pd.Series) -> str:
    """How many of the names have never bought, as a sentence to add."""
    never = int(counts.reindex(["potential", "outside"]).sum())
    if not never or OTHERS in counts.index:
        return ""
    return " " + both(fi="Lisäksi {n} nimeä ei ole ostanut koskaan.", en="Another {n} names have never bought.").format(n=number(never))


def _contacted(case: Grouping) -> dict[str, str]:
    """Whose contacts are counted, as in "to existing customers" and "the purchases of these existing customers"."""
    if case.value_before is None:
        return {"whom": both(fi="asiakkaisiin", en="customers").said(), "whose": both(fi="näiden asiakkaiden", en="these customers").said()}
    return {"whom": both(fi="vanhoihin asiakkaisiin", en="existing customers").said(), "whose": both(fi="näiden vanhojen asiakkaiden", en="these existing customers").said()}


def start(case: Grouping) -> Start:
    """Whom to approach, and from whom to take time."""
    found = [action for action in (_fell(case), _time(case), _once(case)) if action is not None]
    if not found:
        return Start(both(fi="Kukaan arvokkaimmista ei ole pudonnut eikä uusia ole tullut: ryhmät eivät anna aihetta yhteydenottoihin.",
                          en="None of the most valuable has fallen and no new ones have come: the groups give no reason to contact anybody."), "")
    headline = {
        "contact_fallen": both(fi=("Ota yhteyttä {n} asiakkaaseen, joka kuului {before} arvokkaimpiin (ostot vähintään {high}) mutta ei enää kuulu: hänen ostonsa vähenivät {money}.",
                  "Ota yhteyttä {n} asiakkaaseen, jotka kuuluivat {before} arvokkaimpiin (ostot vähintään {high}) mutta eivät enää kuulu: heidän ostonsa vähenivät {money}."),
                               en=("Get in touch with {n} customer who was among the most valuable {before} (spending at least {high}) and is not any more: their purchases fell by {money}.",
                  "Get in touch with {n} customers who were among the most valuable {before} (spending at least {high}) and are not any more: their purchases fell by {money}.")),
        "move_time": both(fi="Siirrä myyjien aikaa: {contacts} yhteydenotoista {whom} kohdistui niihin, jotka tekivät vain {share} ostoista.",
                          en="Move the sellers’ time: {contacts} of the contacts with {whom} went to those who made only {share} of the purchases."),
        "second_purchase": both(fi=("Ehdota toista ostoa {n} uudelle asiakkaalle, joka on ostanut kerran.",
                  "Ehdota toista ostoa {n} uudelle asiakkaalle, jotka ovat ostaneet kerran."),
                                en=("Suggest a second purchase to {n} new customer who has bought once.",
                  "Suggest a second purchase to {n} new customers who have bought once.")),
    }[found[0].code].format(**_words(case, found[0]))
    contacts = ("contact_fallen", "second_purchase")
    return Start(headline, found[0].code, with_terms(found, contacts, contacts, case.consent is not None), _caveat(case))


def _words(case: Grouping, action: Action) -> dict[str, str]:
    words = {
        "n": number(action.customers or 0), "money": money(action.money or 0.0, case.currency), "before": when(case, 1)[0],
        **_contacted(case), **_limits(case),
    }  # fmt: skip
    by_value = _by_value(case)
    if by_value is None:
        return words
    low = _lowest(by_value)
    return words | {"contacts": percent(low["contact_share"]), "share": percent(low["money_share"], 1)}


def _advised(case: Grouping, what: str) -> pd.Index:
    """Whom an advice is about; nobody where that must not be told."""
    told = case.told["asked"]
    return told.index[told == what]


def _fell(case: Grouping) -> Action | None:
    who = _advised(case, FELL)
    if not len(who) or case.sales_before is None:
        return None
    lost = float((case.sales_before[who] - case.sales[who]).sum())
    if lost <= 0:
        return None
    in_all, gone = (int((case.told["todo"] == what).sum()) for what in (FELL, GONE))
    return Action(
        "contact_fallen",
        both(fi=("Ota yhteyttä {n} asiakkaaseen, joka on pudonnut arvokkaimpien joukosta (ostot vähenivät {money}): kysy, mikä muuttui, ennen kuin tarjoat mitään.",
                  "Ota yhteyttä {n} asiakkaaseen, jotka ovat pudonneet arvokkaimpien joukosta (ostot vähenivät {money}): kysy, mikä muuttui, ennen kuin tarjoat mitään."),
             en=("Get in touch with {n} customer who has fallen from the most valuable (purchases down by {money}): ask what has changed before you offer anything.",
                  "Get in touch with {n} customers who have fallen from the most valuable (purchases down by {money}): ask what has changed before you offer anything.")).format(
            n=number(len(who)), money=money(lost, case.currency)),
        " ".join(filter(None, [
            _lossy(case, who),
            both(fi="Osa palaa itsestäänkin, sillä osalla edellinen vuosi oli poikkeuksellisen hyvä.", en="Some would come back by themselves: for some the year before was unusually good."),
            _not_contacted(in_all + gone, gone, in_all - len(who)),
        ])), len(who), round(lost, 2), _sheet() if case.lists_customers and not case.pseudonymised else "", case.named(who))


def _not_contacted(fallen: int, gone: int, refused: int) -> str:
    """How many more have fallen, and why they are not to be contacted; "" where there are none."""
    why = [
        both(fi=("{n} on päättänyt sopimuksensa", "{n} on päättänyt sopimuksensa"), en=("{n} has ended the agreement", "{n} have ended their agreement")).format(n=gone) if gone else "",
        both(fi=("{n} ei ole antanut lupaa yhteydenottoon", "{n} ei ole antanut lupaa yhteydenottoon"),
             en=("{n} has not consented to being contacted", "{n} have not consented to being contacted")).format(n=refused) if refused else "",
    ]  # fmt: skip
    told = both(fi=" ja ", en=" and ").said().join(filter(None, why))
    return both(fi="Pudonneita on kaikkiaan {all}: {why}.", en="In all {all} have fallen: {why}.").format(all=number(fallen), why=told) if told else ""


def _lossy(case: Grouping, who: pd.Index) -> str:
    """How many of them the company has lost money on, as a sentence; "" where that is not listed."""
    n = int((case.strategy[who] == "change_or_end").sum()) if case.lists_customers and not case.pseudonymised else 0
    return both(
        fi=("Heistä {n} on tuottanut tappiota: neuvottele hänen ehdoistaan ennen kuin pyydät häntä takaisin. Hänet tunnistaa sarakkeesta {column} (”{group}”).",
            "Heistä {n} on tuottanut tappiota: neuvottele heidän ehdoistaan ennen kuin pyydät heitä takaisin. Heidät tunnistaa sarakkeesta {column} (”{group}”)."),
        en=("The company has lost money on {n} of them: negotiate the terms before you ask this one back (“{group}” in the column {column}).",
            "The company has lost money on {n} of them: negotiate their terms before you ask them back (“{group}” in the column {column}).")).format(
        n=n, column=_todo_heading(), group=STRATEGY_NAMES["change_or_end"].said()) if n else ""  # fmt: skip


def _todo_heading() -> str:
    return both(fi="Mitä tehdään", en="What to do").said()


def _time(case: Grouping) -> Action | None:
    by_value = _by_value(case)
    if by_value is None:
        return None
    low = _lowest(by_value)
    if low["contact_share"] < WASTED or low["contact_share"] < 2 * low["money_share"] or low["money"] <= 0:
        return None
    return Action(
        "move_time",
        both(fi="Siirrä myyjien aikaa pois pieniltä: {of_now} yhteydenotoista {whom} {share} ({n}) kohdistui niihin, jotka {when} ostivat alle {low} tai eivät ostaneet mitään.",
             en="Move the sellers’ time away from small customers: {in_now} {share} of the contacts with {whom} ({n}) went to those who {when} spent under {low}, or nothing.").format(
            share=percent(low["contact_share"]), n=number(low["contacts"]), low=_limits(case)["low"],
            when=when(case, 0 if case.value_before is None else 1)[0], in_now=when(case)[0], of_now=when(case)[1],
            **_contacted(case)),
        " ".join(filter(None, [
            both(fi="Heidän osuutensa {whose} ostoista {in_now} oli {share}.", en="They made {share} of the purchases of {whose} {in_now}.").format(
                share=percent(low["money_share"], 1), in_now=when(case)[0], **_contacted(case)),
            both(fi="Uudet asiakkaat eivät ole mukana, sillä heidän hankkimisensa vaatii yhteydenottoja.", en="New customers are not counted, for winning them takes contacts.") if case.value_before is not None else "",
            both(fi="Pidä ne, joista voi tulla suuria, ja anna muille kevyempi tapa asioida.", en="Keep those who may grow, and give the others a lighter way to do business."),
        ])),
        int(low["customers"]), round(float(low["money"]), 2), who=case.named(_small(case)))


def _small(case: Grouping) -> pd.Index:
    """Those of the lowest classes to whom contacts went."""
    told = case.told["served"]
    return told.index[told.isin(["small", "none"]) & (case.contacts.reindex(told.index) > 0)] if case.contacts is not None else told.index[:0]


def _once(case: Grouping) -> Action | None:
    who = _advised(case, ONCE)
    brought = float(case.customers["monetary"].reindex(who).sum())
    if not len(who) or brought <= 0:
        return None
    seen = case.returned
    tells = len(seen) >= FEW and case.tells("returned") and not (case.told["returned"] == OTHERS).any()
    return Action(
        "second_purchase",
        both(fi=("Ehdota toista ostoa {n} uudelle asiakkaalle, joka on ostanut vain yhtenä päivänä (ostot {money}).",
                  "Ehdota toista ostoa {n} uudelle asiakkaalle, jotka ovat ostaneet vain yhtenä päivänä (ostot {money})."),
             en=("Suggest a second purchase to {n} new customer who has bought on one day only (spending {money}).",
                  "Suggest a second purchase to {n} new customers who have bought on one day only (spending {money}).")).format(n=number(len(who)), money=money(brought, case.currency)),
        both(fi="Aiemmista uusista asiakkaista, jotka ostivat aluksi yhtenä päivänä, {share} ei palannut vuoden sisällä.",
             en="Of earlier newcomers who bought on one day at first, {share} did not come back within a year.").format(
            share=percent(float((seen == "not returned").mean()))) if tells
        else both(fi="Ensimmäisestä ostosta on enintään {days} päivää.", en="They first bought at most {days} days ago.").format(days=number(EARLY_DAYS)),
        len(who), round(brought, 2), _sheet() if case.lists_customers and not case.pseudonymised else "", case.named(who))


def _caveat(case: Grouping) -> str:
    return " ".join(filter(None, [
        _limit_fits(case),
        both(fi="Ryhmät riippuvat valituista rajoista ja vertailupäivästä: jos rajaa siirtää, osa asiakkaista vaihtaa ryhmää.",
             en="The groups depend on the limits chosen and on the reference date: move a limit, and some customers change groups."),
    ]))


def _limit_fits(case: Grouping) -> str:
    """That the limit of the most valuable does not fit the data, and which would; "" where it does."""
    told = case.told["value"]
    bought = int((told != "none").sum())
    if (told == OTHERS).any() or bought < FEW:
        return ""
    n = int((told == "valuable").sum())
    if 0 < n <= TOO_MANY * bought:
        return ""
    words = {"n": number(n), "all": number(bought), "setting": Setting("value_bins"), **_limits(case)}
    said = (
        both(fi="Arvokkaimpien raja {high} ei sovi tähän aineistoon: {all} ostaneesta sen ylittää {n}. Muuta rajoja ({setting}).",
             en="The limit of the most valuable, {high}, does not fit this data: {n} of {all} buyers are above it. Change the limits ({setting}).") if n
        else both(fi="Arvokkaimpien raja {high} ei sovi tähän aineistoon: kukaan {all} ostaneesta ei yllä siihen. Muuta rajoja ({setting}).",
                  en="The limit of the most valuable, {high}, does not fit this data: none of the {all} buyers reaches it. Change the limits ({setting}).")
    ).format(**words)  # fmt: skip
    if case.pseudonymised:
        return said
    # To two digits: a limit is a choice, not a measurement.
    fits = float(f"{case.sales[told != 'none'].quantile(1 - TOP):.2g}")
    return said if fits <= 0 else said + " " + both(fi="Viidennes ostaneista ylittää noin {fits}.", en="A fifth of the buyers are above about {fits}.").format(
        fits=money(fits, case.currency))


def handling(case: Grouping) -> Note:
    """How the rows were treated, and what the groups rest on."""
    known = case.customers.index
    read = case.inputs.get("contacts")
    strangers = 0 if read is None else int((~read.frame["customer_id"].isin(known)).sum())
    return treatment(
        case.transactions, _rule(case),
        both(fi="Ilman asiakasrekisteriä kaikki nimet ovat ostaneita: potentiaalisia ei näe.", en="Without a register all names have bought: the potential are not seen.")
        if case.register is None else "",
        both(fi="Yhteydenotoista {n} koskee asiakkaita, joita ei ole ostoissa eikä rekisterissä; ne jätettiin pois.",
             en="Contacts with customers who are neither in the purchases nor in the register were left out: {n}.").format(n=number(strangers)) if strangers else "",
        both(fi="Vertailupäivää ei annettu, joten se on viimeistä ostopäivää seuraava päivä.",
             en="The reference date was not given, so it is the day after the last purchase.") if not case.parameters["as_of"] else "",
    )
