"""What the report on customers finds, as functions of its case.

The parameters of the page: data_path, register_path, agreements_path, contacts_path, costs_path, those that tell how
purchases are read, list_customers, compare_days and top_n.
"""

import math
from collections.abc import Sequence

import pandas as pd

from asiakkuus_lib import yardsticks
from asiakkuus_lib.advice import Setting
from asiakkuus_lib.lessons.common.periods import during, period_name, when
from asiakkuus_lib.lessons.l01_concepts.advice import figures, start, winners
from asiakkuus_lib.lessons.l01_concepts.case import (
    ASK,
    IN_YARDSTICK,
    MOVE_NAMES,
    YARDSTICK_NAMES,
    Customers,
    capital,
    definition_name,
    first_by,
    in_yardstick,
    rows,
    sheet_name,
    written,
)
from asiakkuus_lib.locale import both
from asiakkuus_lib.report import MAY, OTHERS, Finding, listed_coarsely, not_listed, treatment
from asiakkuus_lib.show import (
    Column,
    date,
    dumbbell,
    intervals,
    money,
    number,
    paired_bars,
    percent,
    ranks,
    say,
    table,
    waterfall,
)
from asiakkuus_lib.show.text import Note

__all__ = [
    "Customers", "figures", "handling", "how_many", "listing", "luck", "movement", "new_or_kept", "sellers", "start",
]  # fmt: skip

# How many sellers a figure of ranges has room for.
MOST_SELLERS = 15


def how_many(case: Customers) -> Finding:
    """How many customers there are by each definition, and what they brought."""
    frame = _definitions(case)
    if frame.empty:
        return Finding("how_many", say(both(fi="Asiakasmääriä ei kerrota: asiakkaita on liian vähän.",
                                            en="The number of customers is not shown: there are too few.")))
    base, period = int(frame["customers"].max()), when(case)
    by_name, fewest = rows(frame), str(frame["customers"].idxmin())
    most, least = by_name[first_by(frame, "customers")], by_name[fewest]
    words = {
        "most": number(most["customers"]), "least": number(least["customers"]), "most_name": most["name"], "least_name": least["name"],
        "share": percent(least["sales_share"]), "part": percent(least["share"]), "in_period": period[0], "of_period": period[1], "base": number(base),
    }  # fmt: skip
    same = most["customers"] == least["customers"]
    title = (
        both(fi="Asiakkaita on {most} millä tahansa määritelmällä", en="There are {most} customers by any definition") if same
        else both(fi="Asiakkaita on {least}–{most}: pienin joukko on {part} suurimmasta mutta toi {share} myynnistä",
                  en="There are {least} to {most} customers: the smallest group is {part} of the largest but brought in {share} of the sales")
        if least["sales_share"] > least["share"]
        else both(fi="Asiakkaita on {least}–{most} sen mukaan, kuka lasketaan asiakkaaksi",
                  en="There are {least} to {most} customers, depending on who counts as one")
    ).format(**words)  # fmt: skip
    labels = [f"{name}: {number(n)}" for name, n in zip(frame["name"], frame["customers"], strict=True)]
    figure = paired_bars(
        labels, frame["share"].tolist(), frame["sales_share"].fillna(0).tolist(),
        (both(fi="osuus suurimmasta luvusta", en="share of the largest count"), both(fi="osuus myynnistä", en="share of sales")),
        title=title, write=percent, highlight="" if same else labels[list(by_name).index(fewest)],
        alt=both(fi="Eniten: {most_name}, {most}. Vähiten: {least_name}, {least}, ja heidän osuutensa myynnistä on {share}.",
                 en="Most: {most_name}, {most}. Fewest: {least_name}, {least}, who brought in {share} of the sales.").format(**words),
        head=both(fi="Kuka on asiakas", en="Who is a customer"),
        subtitle=both(fi="Asiakkaita määritelmittäin {day}: % suurimmasta luvusta ({base}) ja {of_period} myynnistä",
                      en="Customers by definition on {day}: % of the largest count ({base}) and of the sales {of_period}").format(
            day=date(case.reference), **words), source=case.source,
    )  # fmt: skip
    columns = {
        "name": Column(both(fi="Kuka on asiakas", en="Who is a customer")),
        "customers": Column(both(fi="Asiakkaita", en="Customers"), "number"),
        "share": Column(both(fi="Osuus suurimmasta luvusta", en="Share of the largest count"), "percent", 1),
        "money": Column(both(fi="Myynti {period}", en="Sales {period}").format(period=period_name(case)), "money", 0, case.sign),
        "sales_share": Column(both(fi="Osuus myynnistä", en="Share of sales"), "percent", 1),
    }
    return Finding("how_many", _missing(case), figure, sheets={both(fi="Montako asiakasta", en="How many customers"): (frame, columns)},
                   groups=frame.drop(columns="name"))  # fmt: skip


def _definitions(case: Customers) -> pd.DataFrame:
    """The definitions that may be told, the widest first."""
    counts = {name: case.counted(name) for name in case.definitions}
    told = {name: n for name, n in counts.items() if n is not None}
    total = float(case.sales.sum())
    frame = pd.DataFrame({
        "name": [definition_name(case, name) for name in told], "customers": list(told.values()),
        "money": [case.worth(name) for name in told],
    }, index=pd.Index(list(told), dtype=object))  # fmt: skip
    frame["share"] = frame["customers"] / frame["customers"].max() if len(frame) and frame["customers"].max() else 0.0
    frame["sales_share"] = frame["money"] / total if total > 0 else float("nan")
    return frame.sort_values("customers", ascending=False, kind="stable")


def _missing(case: Customers) -> Note | None:
    """Which further inputs would tell of more definitions."""
    wanted = [
        (case.agreements is None, Setting("agreements_path", "…"), both(fi="sopimukset", en="agreements")),
        (case.register is None, Setting("register_path", "…"), both(fi="asiakasrekisterin", en="a register of customers")),
    ]
    lacking = [f"{words} ({setting})" for missing, setting, words in wanted if missing]
    if not lacking:
        return None
    return say(both(fi="Määritelmiä on enemmän, jos annat lisäksi: {list}.", en="There are more definitions if you also give: {list}.").format(
        list=", ".join(lacking)))  # fmt: skip


def movement(case: Customers) -> Finding:
    """From the buyers of one period to those of the next: who bought again, came, came back and bought no more."""
    if case.movement is None or case.sales_before is None:
        return Finding("movement", say(both(fi="Aineistossa ei ole kahta peräkkäistä kokonaista jaksoa, joten ei näe, kuka osti taas ja kuka ei.",
                                            en="The data does not cover two whole consecutive periods, so it does not show who bought again and who did not.")))
    told = case.told["movement"].dropna()
    if told.empty or (told == OTHERS).any():
        return Finding("movement", say(both(fi="Ostajien vaihtumista ei kerrota: asiakkaita on liian vähän.",
                                            en="The number of buyers who came and went is not shown: there are too few customers.")))
    counts = told.value_counts().reindex(list(yardsticks.MOVES), fill_value=0)
    now, before = when(case), when(case, 1)
    frame = pd.DataFrame({
        "name": [MOVE_NAMES[one].said() for one in counts.index], "customers": counts,
        "money_before": case.sales_before.groupby(told).sum().reindex(counts.index, fill_value=0.0),
        "money": case.sales.groupby(told).sum().reindex(counts.index, fill_value=0.0),
    })  # fmt: skip
    there, bought = int(counts["stayed"] + counts["gone"]), int(counts[["stayed", "new", "came_back"]].sum())
    words = {
        "in_now": now[0], "in_before": before[0], "now": number(bought), "before": number(there), "gone": number(counts["gone"]),
        "new": number(counts["new"]), "back": number(counts["came_back"]), "stayed": number(counts["stayed"]),
        "begin": date(case.transactions.first_day), "of_before": before[1],
    }  # fmt: skip
    figure = waterfall(
        [(both(fi="ostaneet {in_before}", en="bought {in_before}").format(**words), there), (MOVE_NAMES["gone"].said(), -int(counts["gone"])),
         (MOVE_NAMES["new"].said(), int(counts["new"])), (MOVE_NAMES["came_back"].said(), int(counts["came_back"]))],
        both(fi="ostaneet {in_now}", en="bought {in_now}").format(**words),
        title=_who_changed(bought - there, float(frame["money_before"]["gone"]), float(frame["money_before"].sum())).format(**words),
        alt=both(fi="{before} osti {in_before}; {gone} ei enää ostanut, {new} tuli uutena ja {back} palasi, joten {in_now} osti {now}.",
                 en="There were {before} buyers {in_before}; {gone} did not buy again, {new} were new and {back} came back, so there were {now} {in_now}.").format(**words),
        write=number, heads=(both(fi="Asiakkaat", en="Customers"), both(fi="Asiakkaita", en="How many")),
        subtitle=both(fi="Asiakkaita; uusi on ostanut ensi kerran {in_now}, palannut viimeksi ennen edellistä jaksoa",
                      en="Customers; a new one first bought {in_now}, one who came back had last bought before the previous period").format(**words),
        source=case.source,
    )  # fmt: skip
    columns = {
        "name": Column(both(fi="Mitä tapahtui", en="What happened")), "customers": Column(both(fi="Asiakkaita", en="Customers"), "number"),
        "money_before": Column(both(fi="Myynti {p}", en="Sales {p}").format(p=period_name(case, 1)), "money", 0, case.sign),
        "money": Column(both(fi="Myynti {p}", en="Sales {p}").format(p=period_name(case)), "money", 0, case.sign),
    }  # fmt: skip
    note = say(both(fi="Aineisto alkaa {begin}: sitä ennen ostanut näyttää uudelta.", en="The data begins on {begin}: anyone who had bought before that looks new.").format(**words))
    bridge = (figure.table.frame, figure.table.columns)
    return Finding("movement", note, figure, table(frame, both(fi="Asiakkaat ja heidän ostonsa", en="The customers and what they bought"), columns),
                   {both(fi="Ostajien vaihtuvuus", en="Buyers who came and went"): (frame, columns), both(fi="Ostaneiden määrän muutos", en="Change in buyers"): bridge},
                   frame.drop(columns="name"))  # fmt: skip


def _who_changed(more: int, lost: float, sold: float) -> str:
    """The change in the number of buyers, and how much those had bought who bought no more; the numbers to be filled in."""
    change = (
        both(fi="Ostaneita on {n} enemmän", en="There are {n} more buyers") if more > 0
        else both(fi="Ostaneita on {n} vähemmän", en="There are {n} fewer buyers") if more < 0
        else both(fi="Ostaneita on yhtä monta", en="There are as many buyers as before")
    ).format(n=number(abs(more)))  # fmt: skip
    went = both(fi="; {gone} entistä ei enää ostanut", en="; {gone} of the earlier buyers did not buy again")
    if sold <= 0:
        return change + went
    return change + went + both(fi=", ja he olivat tuoneet {share} {of_before} myynnistä", en=", and they had brought in {share} of the sales {of_before}").replace(
        "{share}", percent(lost / sold))  # fmt: skip


def _no_sellers(case: Customers) -> Note:
    """What it would take to compare sellers."""
    if case.achieved is not None:
        return say(both(fi="Myyjiä ei verrata: heillä on liian vähän asiakkaita.", en="Sellers are not compared: they have too few customers."))
    return say(both(
        fi="Myyjiä ei voi verrata, koska ei tiedetä, kenen asiakas kukin on. Anna yhteydenotot, joissa on myyjä ({contacts}), tai asiakasrekisteri, jossa on vastuuhenkilö ({register}). Yhteydenotoiksi käy myös myyntitiedosto, jossa on asiakas, päivä ja myyjä.",
        en="Sellers cannot be compared, because it is not known which seller each customer belongs to. Give contacts that name the seller ({contacts}), or a register that names who is responsible ({register}). A file of sales will do as contacts if it has the customer, the day and the seller.").format(
            contacts=Setting("contacts_path", "…"), register=Setting("register_path", "…")))  # fmt: skip


def _money_columns(case: Customers) -> dict[str, Column]:
    year = str(case.cost_year) if case.cost_year is not None else both(fi="koko ajalta", en="of the whole time")
    return {
        "name": Column(both(fi="Myyjä", en="Seller")), "customers": Column(both(fi="Asiakkaita", en="Customers"), "number"),
        "sales": Column(both(fi="Myynti {p}", en="Sales {p}").format(p=period_name(case)), "money", 0, case.sign),
        "profit": Column(both(fi="Voitto {p}", en="Profit {p}").format(p=year), "money", 0, case.sign),
        "new": Column(both(fi="Uusia asiakkaita", en="New customers"), "number"),
        "could_stay": Column(both(fi="Asiakkaita jakson alussa", en="Customers at the start"), "number"),
        "stayed": Column(both(fi="Pysyi", en="Stayed"), "number"),
        "kept": Column(both(fi="Pysyneiden osuus", en="Share kept"), "percent", 1),
    }  # fmt: skip


def sellers(case: Customers) -> Finding:
    """Who is first by which yardstick."""
    found = case.sellers
    if found is None or len(found) < 2:
        return Finding("sellers", _no_sellers(case))
    frame = found.sort_values("sales", ascending=False, kind="stable")
    used = [name for name in ("sales", "profit", "new", "kept") if case.ranks_by(name)]
    firsts, by_seller = {name: first_by(frame, name) for name in used}, rows(frame)
    best, two = firsts["sales"], winners(case)
    words = {"a": best, "sales": money(frame["sales"].max(), case.currency), "n": number(len(frame))}
    if two is not None:
        first, other = by_seller[two.best], two.other
        words |= {
            "b": two.best, "in_other": in_yardstick(case, other), "value": written(case, other, by_seller[best][other]),
            "rank": number((frame[other] > by_seller[best][other]).sum() + 1), "value_b": written(case, other, first[other]),
            "rank_b": number((frame["sales"] > first["sales"]).sum() + 1),
        }  # fmt: skip
    title = (
        both(fi="{a} on myynnin mukaan ensimmäinen mutta {in_other} sijalla {rank}; {b} on myynnin mukaan sijalla {rank_b} mutta {in_other} ensimmäinen",
             en="{a} is first in sales but number {rank} in {in_other}; {b} is number {rank_b} in sales and first in {in_other}") if two is not None
        else both(fi="{a} on ensimmäinen kaikilla mittareilla", en="{a} is first by every yardstick") if len(used) > 1 and set(firsts.values()) == {best}
        else both(fi="Eniten on myynyt {a}: {sales}", en="{a} has sold the most: {sales}")
    ).format(**words)  # fmt: skip
    alt = (
        both(fi="Myyjiä on {n}. {a}: myynti {sales}, {in_other} sija {rank} ({value}). {b}: {in_other} ensimmäinen ({value_b}), myynnin mukaan sija {rank_b}.",
             en="There are {n} sellers. {a}: sales {sales}, number {rank} in {in_other} ({value}). {b}: first in {in_other} ({value_b}), number {rank_b} in sales.") if two is not None
        else both(fi="Myyjiä on {n}; eniten on myynyt {a}, {sales}.", en="There are {n} sellers; {a} has sold the most, {sales}.")
    ).format(**words)  # fmt: skip
    units = {"sales": case.sign, "profit": case.sign, "new": "", "kept": "%"}
    figure = ranks(
        list(map(str, frame.index)),
        {capital(YARDSTICK_NAMES[name].said()) + (f", {units[name]}" if units[name] else ""):
         (100 * frame[name] if name == "kept" else frame[name]).astype(float).tolist() for name in used},
        heading=both(fi="Myyjä", en="Seller"), value=Column(both(fi="Arvo", en="Value"), "number"),
        highlight=[best, two.best] if two is not None else [best], title=title, alt=alt,
        subtitle=both(fi="Myyjien sijat mittareittain {in_period}; pysyneet: {kept}", en="Ranks of the sellers by yardstick {in_period}; kept: {kept}").format(
            in_period=when(case)[0], kept=_kept_means(case)) if "kept" in used
        else both(fi="Myyjien sijat mittareittain {in_period}", en="Ranks of the sellers by yardstick {in_period}").format(in_period=when(case)[0]),
        source=case.source,
    )  # fmt: skip
    columns = {name: column for name, column in _money_columns(case).items() if name == "name" or name in frame}
    shown = frame.assign(name=list(map(str, frame.index)))
    return Finding("sellers", _what_is_missing(case), figure, table(shown, both(fi="Myyjät ja mittarit", en="Sellers and yardsticks"), columns),
                   {both(fi="Myyjät", en="Sellers"): (shown, columns)}, frame, both(fi="Myyjien mittarit", en="Yardsticks of sellers"))  # fmt: skip


def _kept_means(case: Customers) -> str:
    if case.kept_agreements:
        return both(fi="jakson alussa voimassa olleista sopimuksista yhä voimassa", en="of the agreements in force at the beginning, those still in force")
    return both(fi="edellisen jakson ostaneista ostanut taas", en="of the buyers of the previous period, those who bought again")


def _what_is_missing(case: Customers) -> Note | None:
    """Which yardsticks of sellers are not there, and what they would take."""
    told: list[str] = []
    if (case.told["seller"] == OTHERS).any():
        told.append(both(fi="Myyjiä, joilla on liian vähän asiakkaita, ei näytetä.", en="Sellers with too few customers are not shown."))
    if case.profit is None:
        told.append(both(fi="Voittoa ei tiedetä: anna asiakkaiden kulut ({setting}).", en="Profit is not known: give the costs of customers ({setting}).").format(
            setting=Setting("costs_path", "…")))  # fmt: skip
    if case.movement is None:
        told.append(both(fi="Uusia asiakkaita ei voi laskea, sillä aineistossa ei ole kahta jaksoa.", en="New customers cannot be counted, because the data does not cover two periods."))
    if not case.kept_agreements:
        told.append(both(fi="Pysyneet lasketaan ostoista; sopimuksista ne näkyisivät varmemmin ({setting}).", en="Those who stayed are counted by purchases; agreements would give a more reliable figure ({setting}).").format(
            setting=Setting("agreements_path", "…")))  # fmt: skip
    return say(*told) if told else None


def luck(case: Customers, yardstick: str = "sales") -> Finding:
    """How certain the order of the sellers is by a yardstick: "sales", "profit", "new" or "kept"."""
    found = case.chances(yardstick)
    if found is None or len(found) < 2:
        return Finding("luck", _no_sellers(case) if case.sellers is None or yardstick == "sales" else say(
            both(fi="Sattuman osuutta ei näe: mittaria ”{name}” ei tiedetä myyjittäin.", en="The effect of luck cannot be shown: {name} is not known for each seller.").format(
                name=YARDSTICK_NAMES[yardstick].said())))  # fmt: skip
    names = list(map(str, found.index))
    top, sizes = rows(found)[names[0]], found["customers"]
    words = {
        "a": names[0], "in_it": in_yardstick(case, yardstick), "first": percent(top["first"]),
        "least": number(sizes.min()), "most": number(sizes.max()), "low": number(top["low"]), "high": number(top["high"]),
        "runs": number(yardsticks.RUNS), "sure": percent(yardsticks.SURE),
        # Profit of another year says so itself.
        "in_period": "" if in_yardstick(case, yardstick) != IN_YARDSTICK[yardstick].said() else " " + when(case)[0],
    }  # fmt: skip
    drawn = found.head(MOST_SELLERS)
    figure = intervals(
        names[:MOST_SELLERS], drawn["low"].tolist(), drawn["rank"].tolist(), drawn["high"].tolist(),
        heading=both(fi="Myyjä", en="Seller"), value=Column(both(fi="Sija", en="Rank"), "number"),
        columns=(both(fi="Paras sija", en="Best rank"), both(fi="Sija", en="Rank"), both(fi="Huonoin sija", en="Worst rank")),
        highlight=[names[0]], limits=(1, len(found)),
        title=both(fi="Jos kunkin myyjän omat asiakkaat arvottaisiin uudelleen, {a} olisi {in_it} ensimmäinen {first}:ssa arvonnoista",
                   en="If each seller’s own customers were redrawn at random, {a} would be first in {in_it} in {first} of the draws").format(**words),
        alt=both(fi="{a}: {in_it} sija {low}–{high} ({sure}:ssa arvonnoista), ensimmäinen {first}:ssa arvonnoista.",
                 en="{a}: number {low} to {high} in {in_it} ({sure} of the draws), first in {first} of them.").format(**words),
        subtitle=both(fi="Myyjän sija {in_it}{in_period} (piste) ja väli, jolla se on {sure}:ssa arvonnoista; 1 = paras",
                      en="Rank of each seller in {in_it}{in_period} (point), and its range in {sure} of the draws; 1 is best").format(**words),
        source=case.source,
    )  # fmt: skip
    columns = {
        "name": Column(both(fi="Myyjä", en="Seller")), "customers": Column(both(fi="Asiakkaita", en="Customers"), "number"),
        "first": Column(both(fi="Ensimmäisenä, % arvonnoista", en="First, % of the draws"), "percent", 0),
        "low": Column(both(fi="Paras sija", en="Best rank"), "number"), "rank": Column(both(fi="Sija", en="Rank"), "number"),
        "high": Column(both(fi="Huonoin sija", en="Worst rank"), "number"),
    }  # fmt: skip
    note = say(both(
        fi="Myyjällä on {least}–{most} asiakasta, ja muutama heistä voi ratkaista sijan. {how} Näin tehdään {runs} kertaa. Arvonnasta näkee, mitä sattuma voi tehdä, mutta ei sitä, onko myyjille annettu yhtä hyvät asiakkaat.",
        en="A seller has {least} to {most} customers, and a few of them may decide the rank. {how} This is done {runs} times. The draws show what luck can do; they do not show whether the sellers were given equally good customers.").format(
            how=_how_drawn(yardstick), **words))  # fmt: skip
    shown = found.assign(name=names)
    return Finding("luck", note, figure, sheets={both(fi="Sattuman osuus", en="What luck does"): (shown, columns)}, groups=found)


def _how_drawn(yardstick: str) -> str:
    if yardstick == "kept":
        return both(fi="Arvonnassa pysyneiden osuus on jokin niistä, joilla luvut olisivat voineet syntyä: muuten se, jolta kukaan ei lähtenyt, saisi aina 100 %.",
                    en="The share is drawn from the shares that could have produced these numbers; otherwise a seller who lost nobody would always get 100%.")
    return both(fi="Myyjän omista asiakkaista arvotaan yhtä monta nimeä kuin heitä on; sama nimi voi tulla kahdesti.",
                en="As many names are drawn from a seller’s own customers as there are; the same name may come twice.")


def new_or_kept(case: Customers) -> Finding:
    """Whom a bonus would pay: for new customers, and for customers who stayed."""
    frame = case.sellers
    if frame is None or len(frame) < 2:
        return Finding("new_or_kept", _no_sellers(case))
    if not {"new", "stayed"} <= set(frame) or frame[["new", "stayed"]].isna().any(axis=None) or not (frame[["new", "stayed"]].sum() > 0).all():
        return Finding("new_or_kept", say(both(fi="Palkkiota uusista ja pysyneistä ei verrata: jompiakumpia ei ole, tai heitä on liian vähän kerrottavaksi.",
                                               en="A bonus for new customers is not compared with one for those who stayed: there are none, or too few to show.")))
    shares = ["new", "stayed", "customers", "sales", *(["profit"] if "profit" in frame and frame["profit"].notna().all() else [])]
    positive = frame[shares].clip(lower=0)
    # Where nobody has anything there is nothing to share.
    pots = (positive / positive.sum().where(positive.sum() > 0)).sort_values("new", ascending=False, kind="stable")
    who = str((pots["stayed"] - pots["new"]).abs().idxmax())
    names, own = list(map(str, pots.index)), rows(pots)[who]
    words = {"a": who, "new": percent(own["new"]), "stayed": percent(own["stayed"]), "own": percent(own["customers"]),
             "in_period": when(case)[0]}  # fmt: skip
    figure = dumbbell(
        names, pots["new"].tolist(), pots["stayed"].tolist(), names=(both(fi="uusista", en="for new customers"), both(fi="pysyneistä", en="for customers kept")),
        heading=both(fi="Myyjä", en="Seller"), value=Column(both(fi="Osuus palkkiosta", en="Share of the bonus"), "percent", 0), highlight=[who], limits=(0, _tenths(float(pots[["new", "stayed"]].to_numpy().max()))),
        title=both(fi="{a} saisi {new} palkkiosta, joka jaetaan uusien asiakkaiden mukaan, ja {stayed} palkkiosta, joka jaetaan pysyneiden mukaan",
                   en="{a} would get {new} of a bonus paid for new customers, and {stayed} of one paid for customers who stayed").format(**words),
        alt=both(fi="Suurin ero on myyjällä {a}: {new} uusista ja {stayed} pysyneistä; hänellä on {own} asiakkaista.",
                 en="The largest difference is that of {a}: {new} for new customers and {stayed} for customers kept; {a} has {own} of the customers.").format(**words),
        subtitle=both(fi="Kunkin myyjän osuus palkkiosta, joka jaetaan uusien tai pysyneiden asiakkaiden määrän suhteessa, {in_period}, %",
                      en="Each seller’s share of a bonus paid by the number of new customers, or of those who stayed, {in_period}, %").format(**words),
        source=case.source,
    )  # fmt: skip
    columns = {
        "name": Column(both(fi="Myyjä", en="Seller")), "new": Column(both(fi="Osuus uusista", en="Share of the new"), "percent", 0),
        "stayed": Column(both(fi="Osuus pysyneistä", en="Share of those who stayed"), "percent", 0),
        "customers": Column(both(fi="Osuus asiakkaista", en="Share of the customers"), "percent", 0),
        "sales": Column(both(fi="Osuus myynnistä", en="Share of sales"), "percent", 0),
        "profit": Column(both(fi="Osuus voitosta", en="Share of profit"), "percent", 0),
    }  # fmt: skip
    note = say(both(
        fi="Kun palkkio jaetaan uusien mukaan, maksetaan hankinnasta; kun pysyneiden mukaan, asiakassuhteen hoidosta. Pysyneitä on eniten sillä, jolla asiakkaita on ollut eniten: vertaa lukua myyjän osuuteen asiakkaista. Kun mittarista tulee palkkion peruste, myyjät alkavat tehdä sitä, mistä maksetaan, joten luvut muuttuvat.",
        en="A bonus for new customers pays for winning them; one for those who stayed pays for looking after them. Whoever had the most customers to begin with has the most who stayed, so compare with the seller’s share of the customers. Once a yardstick decides the bonus, sellers begin to do what they are paid for, and the numbers change."))  # fmt: skip
    shown = pots.assign(name=names)
    columns = {name: column for name, column in columns.items() if name in shown}
    return Finding("new_or_kept", note, figure, table(shown, both(fi="Kunkin osuus, jos palkkio jaetaan näin", en="Each seller’s share of a bonus based on"), columns),
                   {both(fi="Palkkio", en="Bonus"): (shown, columns)}, pots)


def _tenths(share: float) -> float:
    """A share, up to the next full tenth."""
    return math.ceil(10 * share - 1e-9) / 10


def _list_columns(case: Customers) -> dict[str, Column]:
    found = {
        "customer": Column(both(fi="Asiakas", en="Customer")),
        **({"seller": Column(both(fi="Myyjä", en="Seller"))} if case.seller is not None else {}),
        **({"move": Column(both(fi="Mitä tapahtui", en="What happened")),
            "money_before": Column(both(fi="Myynti {p}", en="Sales {p}").format(p=period_name(case, 1)), "money", 2, case.sign)}
           if case.sales_before is not None else {}),
        "money": Column(both(fi="Myynti {p}", en="Sales {p}").format(p=period_name(case)), "money", 2, case.sign),
        "days": Column(both(fi="Ostopäiviä {p}", en="Purchase days {p}").format(p=period_name(case)), "number"),
    }  # fmt: skip
    if case.agreements is not None:
        found["agreement"] = Column(both(fi="Sopimus voimassa", en="Agreement in force"))
    if case.consent is not None:
        found["consent"] = Column(both(fi="Lupa yhteydenottoon", en="Consent to contact"))
    return found


def _everybody(case: Customers) -> pd.DataFrame:
    """One row a customer, those who left and had brought the most first."""
    yes_no: Sequence[str] = (both(fi="kyllä", en="yes"), both(fi="ei", en="no"))
    found = pd.DataFrame({"money": case.sales, "days": case.days}, index=case.customers.index)
    found["gone"] = case.left
    if case.movement is not None and case.sales_before is not None:
        found["move"] = case.movement.map(lambda one: MOVE_NAMES[one].said(), na_action="ignore")
        found["money_before"] = case.sales_before
    if case.seller is not None:
        found["seller"] = case.seller
    agreed = case.under_agreement()
    if agreed is not None:
        found["agreement"] = agreed.map({True: yes_no[0], False: yes_no[1]})
    if case.consent is not None:
        found["consent"] = case.consent.map({MAY: yes_no[0], "no": yes_no[1], "unknown": both(fi="ei tiedossa", en="not known")})
    order = ["gone", *(["money_before"] if "money_before" in found else []), "money"]
    return found.sort_values(order, ascending=False, kind="stable").rename_axis("customer").reset_index()


def listing(case: Customers) -> Finding:
    """Who left, and everybody in the workbook."""
    if not case.lists_customers:
        return Finding("customers", not_listed())
    everybody = _everybody(case)
    found, columns = case.listed(everybody, _list_columns(case))
    sheets = {sheet_name(): (found, columns)}
    if case.pseudonymised:
        return Finding("customers", table=table(
            found, both(fi="Eniten ostaneet", en="Those who bought the most"), columns, rows=case.parameters["top_n"],
            note=listed_coarsely()), sheets=sheets)
    left = everybody[everybody["customer"].map(case.ask) == ASK]
    if left.empty:
        return Finding("customers", say(both(fi="Kaikki asiakkaat ovat Excel-tiedoston välilehdellä {sheet}.",
                                             en="All customers are on the sheet {sheet} of the Excel file.").format(sheet=sheet_name())), sheets=sheets)
    shown = {name: column for name, column in columns.items() if name in ("customer", "seller", "money_before", "money")}
    return Finding("customers", table=table(
        left, both(fi="Lähteneistä eniten ostaneet, joihin saa ottaa yhteyttä", en="Those who left, had bought the most, and may be contacted") if case.consent is not None
        else both(fi="Lähteneistä eniten ostaneet", en="Those who left and had bought the most"), shown, rows=case.parameters["top_n"],
        note=both(fi="Lähtenyt: sopimus päättyi jakson aikana; ostaa voi ilman sopimustakin.", en="Left: the agreement ended in the period; customers can also buy without an agreement.") if case.kept_agreements
        else both(fi="Lähtenyt: osti edellisellä jaksolla muttei viimeisellä.", en="Left: bought in the previous period, but not in the latest one.")), sheets=sheets)


def handling(case: Customers) -> Note:
    """How the rows were treated, and what the counts rest on."""
    costs = case.profit is not None
    return treatment(
        case.transactions,
        both(fi="Ostanut on se, jolla on jaksolla ainakin yksi ostopäivä; palautus ei ole ostos.", en="A customer has bought in a period if they have at least one purchase day in it; a return is not a purchase."),
        both(fi="Sopimus on voimassa, jos se on alkanut ennen {day} eikä ole päättynyt ennen sitä.", en="An agreement is in force if it began before {day} and did not end before it.").format(
            day=date(case.reference)) if case.agreements is not None else "",
        both(fi="Asiakas kuuluu myyjälle, joka on ollut häneen eniten yhteydessä, tasatilanteessa viimeksi; kaikki asiakkaan ostot luetaan tälle myyjälle.",
             en="A customer belongs to the seller who has been in touch most often or, where two are equal, most recently; everything the customer buys is credited to that seller.")
        if case.by_contacts else
        both(fi="Asiakas kuuluu sille, joka on rekisterissä vastuuhenkilönä.", en="A customer belongs to the seller whom the register names as responsible.") if case.seller is not None else "",
        both(fi="Voitto on myynti, josta on vähennetty asiakkaan kulut {year}; asiakkaat, joilla ei ole kuluja, puuttuvat siitä.",
             en="Profit is sales less the costs of the customer {year}; customers with no cost figures are left out.").format(
            year=during(str(case.cost_year))[0] if case.cost_year is not None else both(fi="koko ajalta", en="of the whole time")) if costs else "",
        both(fi="Tuotteiden kuluja ei annettu, joten voitto on liian suuri.", en="The cost of goods was not given, so profit is overstated.") if costs and not case.knows_goods else "",
        both(fi="Myyjät ovat ihmisiä, ja heidän tuloksensa ovat henkilötietoja: anna sivu vain niille, jotka päättävät palkkioista, ja kerro myyjille, mitä heistä lasketaan.",
             en="Sellers are people, and their results are personal data: give the page only to those who decide on pay, and tell the sellers what is calculated about them.") if case.seller is not None else "",
        both(fi="Vertailupäivää ei annettu, joten se on viimeistä ostopäivää seuraava päivä.",
             en="The reference date was not given, so it is the day after the last purchase.") if not case.parameters["as_of"] else "",
    )  # fmt: skip
