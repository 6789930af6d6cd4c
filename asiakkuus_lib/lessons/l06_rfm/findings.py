"""What the report on recency, frequency and money finds, as functions of its case."""

from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from asiakkuus_lib import rfm
from asiakkuus_lib.locale import both
from asiakkuus_lib.reading import SMALLEST_GROUP, labels, too_small
from asiakkuus_lib.report import (
    Action,
    Case,
    Finding,
    KeyFigure,
    Start,
    key_figures,
    segment_words,
    treatment,
    without_small_groups,
)
from asiakkuus_lib.report.hand_over import KeyFigures
from asiakkuus_lib.show import Column, bars, date, heatmap, money, number, paired_bars, panels, percent, say, table
from asiakkuus_lib.show.tables import Table
from asiakkuus_lib.show.text import Note

# How far back the segments are compared, unless a reader asks otherwise.
SHIFT = 90
FEW = 50
# The product groups beside those that are shown.
OTHERS = "\0others"


class Rfm(Case):
    """The customers of a case with their scores and segments."""

    @cached_property
    def customers(self) -> pd.DataFrame:
        """One row a customer: recency, frequency, monetary, age."""
        return rfm.rfm_table(self.transactions.relation, as_of=self.reference)

    @cached_property
    def cuts(self) -> dict[str, list[float]]:
        """Cut-offs of the scores, from the customers or as given."""
        if self.parameters["method"] == "quantile":
            return rfm.rfm_thresholds(self.customers, self.parameters["q"])
        return {measure: self.parameters[f"{measure}_cuts"] for measure in rfm.MEASURES}

    @property
    def classes(self) -> int:
        """How many scores there are."""
        return len(self.cuts["recency"]) + 1

    @cached_property
    def scores(self) -> pd.DataFrame:
        """R, F, M and the code of each customer."""
        return rfm.rfm_scores(self.customers, self.cuts)

    @cached_property
    def segments(self) -> pd.Series:
        """The segment of each customer."""
        return rfm.rfm_segments(self.scores, self.classes, self.customers["age"], self.parameters["new_days"])

    @cached_property
    def names(self) -> dict[str, str]:
        """What the segments are called."""
        return labels("rfm_segments")

    @cached_property
    def words(self) -> dict[str, str]:
        """Who is in each segment."""
        return segment_words(self.cuts, self.parameters["new_days"], self.currency)

    @cached_property
    def summary(self) -> pd.DataFrame:
        """One row a segment; where customers are pseudonyms, without the figures of those that are too small."""
        found = rfm.segment_summary(self.customers, self.segments)
        found["name"] = found.index.map(self.names)
        found["meaning"] = found.index.map(self.words)
        found["action"] = found.index.map(labels("rfm_segments", "action"))
        if self.pseudonymised:
            hidden = too_small(found["customers"])
            found = found.astype({"customers": "float64"})
            found.loc[hidden, FIGURES] = float("nan")
        return found

    @cached_property
    def listed(self) -> tuple[pd.DataFrame, str]:
        """The customers, those who brought the most first, and a word on who is not listed."""
        found = self.customers.join(self.scores["code"]).join(self.segments)
        found["name"] = found["segment"].map(self.names)
        found = found.sort_values(["monetary", "frequency"], ascending=False).rename_axis("customer").reset_index()
        return without_small_groups(found, "segment") if self.pseudonymised else (found, "")

    def row(self, segment: str) -> dict[str, Any]:
        """The figures of one segment."""
        return dict(self.summary.loc[segment])

    @property
    def shown(self) -> pd.DataFrame:
        """The segments whose figures are shown."""
        return self.summary[self.summary["customers"].notna()]


FIGURES = ["customers", "share", "monetary", "monetary_share", "recency", "frequency", "spend"]


def distributions(case: Rfm) -> Finding:
    """How recency, frequency and money are spread over the customers."""
    customers, cuts = case.customers, case.cuts
    reference, sign, currency, new_days = case.reference, case.sign, case.currency, case.parameters["new_days"]
    one_day = (customers["frequency"] == 1).mean()
    low_end = {measure: customers[measure].clip(upper=float(customers[measure].quantile(0.95))).tolist() for measure in rfm.MEASURES}
    figure = panels(
        [
            (both(fi="päiviä viimeisestä ostosta", en="days since the last purchase"), low_end["recency"], cuts["recency"]),
            (both(fi="ostopäiviä", en="days of purchase"), low_end["frequency"], cuts["frequency"]),
            (both(fi="ostot {sign}", en="money {sign}").format(sign=sign).strip(), low_end["monetary"], cuts["monetary"]),
        ],
        title=both(fi="Vain yhtenä päivänä ostaneita on {share} asiakkaista",
                   en="Bought on one day only: {share} of the customers").format(share=percent(one_day)),
        alt=both(fi="Kolme jakaumaa, asiakkaita {n}. Puolella heistä päiviä viimeisestä ostosta on enintään {recency}, puolella ostopäiviä on enintään {frequency} ja puolella ostojen summa on enintään {money}. Pisterajat on merkitty katkoviivoin.",
                 en="Three distributions of {n} customers. Half of them last bought at most {recency} days ago; half have at most this many days of purchase: {frequency}; half have spent at most {money}. The cut-offs are dashed lines.").format(
            n=number(len(customers)), recency=number(customers["recency"].median()),
            frequency=number(customers["frequency"].median()), money=money(customers["monetary"].median(), currency),
        ),
        y_label=both(fi="asiakkaita", en="customers"),
        marks_label=both(fi="pisteraja", en="cut-off"),
    )
    note = say(
        both(fi="Vertailupäivään {day} mennessä vähintään kerran ostaneita asiakkaita oli **{n}**.",
             en="Customers who had bought at least once by the reference date {day}: **{n}**.").format(
            day=date(reference), n=number(len(customers))),
        both(fi="Näin pienessä joukossa pisteet ovat tuskin muuta kuin paremmuusjärjestys.",
             en="With so few customers the scores are little more than an order of rank.") if len(customers) < 50 else "",
        both(fi="Aineisto on lyhyempi kuin aika, jonka asiakas lasketaan uudeksi, joten kaikki ovat uusia.",
             en="The data spans fewer days than a customer counts as new, so everybody is new.")
        if (customers["age"] <= new_days).all() else "",
        both(fi="Suurimmat 5\xa0% arvoista on piirretty oikeaan reunaan, jotta muut erottuvat.",
             en="The largest 5% of the values are drawn at the right edge, so that the rest can be seen."),
    )
    return Finding("distributions", note, figure)


def score_limits(case: Rfm) -> Finding:
    """What each score means."""
    customers, cuts, sign, method = case.customers, case.cuts, case.sign, case.parameters["method"]
    ranges = rfm.score_classes(customers, cuts)
    ranges["range"] = [_range(case, row) for row in ranges.itertuples()]
    score_table = ranges.pivot(index="score", columns="measure", values=["range", "customers"]).sort_index(ascending=False)
    score_table.columns = pd.Index(["_".join(map(str, pair)) for pair in score_table.columns.to_flat_index()])
    score_columns = {"score": Column(both(fi="Pisteet", en="Score"), "number")}
    measures: list[tuple[str, str, str]] = [
        ("recency", both(fi="Viimeisin ostoajankohta", en="Recency"), both(fi="päivää", en="days")),
        ("frequency", both(fi="Ostotiheys", en="Frequency"), both(fi="ostopäiviä", en="days of purchase")),
        ("monetary", both(fi="Ostomäärä", en="Monetary value"), sign),
    ]
    for measure, label, unit in measures:
        score_columns[f"range_{measure}"] = Column(label, "range", unit=unit)
        score_columns[f"customers_{measure}"] = Column(both(fi="asiakkaita", en="customers"), "number")
    shown = table(
        score_table.reset_index(), both(fi="Mitä pisteet tarkoittavat", en="What each score means"), score_columns,
        note=both(fi="Samasta arvosta saa aina samat pisteet. Jos moni on tasoissa, jokin luokka voi jäädä tyhjäksi.",
                  en="Customers with equal values always get equal scores. Where a large group is equal, a class can be empty.") + (
            " " + both(fi="Paras arvo saa aina korkeimmat pisteet ja heikoin matalimmat, elleivät kaikki ole tasoissa.",
                       en="The best value always gets the highest score and the weakest the lowest, unless all are equal.")
            if method == "quantile" else ""),
    )
    limits = both(fi="Pisterajat", en="Score limits")
    return Finding("score_limits", table=shown, sheets={limits: (score_table.reset_index(), score_columns)})


def _range(case: Rfm, row: Any) -> str:
    """The values of a class, as far as they may be told."""
    pseudonymise, classes = case.pseudonymised, case.classes
    if not row.customers:
        return both(fi="ei kukaan", en="nobody")
    if pseudonymise and row.customers < SMALLEST_GROUP:
        return both(fi="alle {n} asiakasta", en="under {n} customers").format(n=SMALLEST_GROUP)
    decimals = 2 if row.measure == "monetary" else 0
    ends = [row.low, row.high]
    if pseudonymise and decimals:
        # at the end of a class too stands one customer's exact money
        ends, decimals = [float(f"{end:.2g}") for end in ends], 0
    low, high = (number(end, decimals) for end in ends)
    if pseudonymise and row.score in (1, classes):
        # the most extreme value is always one customer's
        best_low = (row.measure == "recency") == (row.score == classes)
        return f"– {high}" if best_low else f"{low} –"
    return low if low == high else f"{low}–{high}"


def segment_shares(case: Rfm) -> Finding:
    """Which segment brings the money."""
    summary, shown, names = case.summary, case.shown, case.names
    top = str(summary["monetary"].idxmax())
    most = case.row(top)
    figure = paired_bars(
        shown["name"].tolist(), shown["share"].tolist(), shown["monetary_share"].fillna(0).tolist(),
        (both(fi="osuus asiakkaista", en="share of customers"), both(fi="osuus ostoista", en="share of money")),
        title=both(fi="{name}: {share} asiakkaista, {money_share} ostoista",
                   en="{name}: {share} of the customers bring {money_share} of the money").format(
            name=names[top], share=percent(most["share"]), money_share=percent(most["monetary_share"])),
        alt=both(fi="Segmenttien osuus asiakkaista ja ostoista: {list}.",
                 en="Segments, share of customers and share of money: {list}.").format(list="; ".join(
                f"{row['name']} {percent(row['share'])}, {percent(row['monetary_share'])}" for row in shown.to_dict("records"))),
        write=percent,
    )
    return Finding("segment_shares", figure=figure)


def _segment_columns(case: Rfm) -> dict[str, Column]:
    sign = case.sign
    return {
        "name": Column(both(fi="Segmentti", en="Segment")),
        "customers": Column(both(fi="Asiakkaita", en="Customers"), "number"),
        "share": Column(both(fi="Osuus", en="Share"), "percent", 1),
        "monetary": Column(both(fi="Ostot", en="Money"), "money", 0, sign),
        "monetary_share": Column(both(fi="Osuus ostoista", en="Share of money"), "percent", 1),
        "recency": Column(both(fi="Päiviä viimeisestä ostosta, mediaani", en="Days since last purchase, median"), "number"),
        "frequency": Column(both(fi="Ostopäiviä, mediaani", en="Days of purchase, median"), "number"),
        "spend": Column(both(fi="Ostot asiakasta kohti, mediaani", en="Money a customer, median"), "money", 0, sign),
    }


def _advice_columns() -> dict[str, Column]:
    return {
        "name": Column(both(fi="Segmentti", en="Segment")),
        "meaning": Column(both(fi="Keitä he ovat", en="Who they are")),
        "action": Column(both(fi="Mitä tehdä", en="What to do")),
    }


def segment_numbers(case: Rfm) -> Finding:
    """The segments in numbers."""
    summary, columns = case.summary, _segment_columns(case)
    shown = table(summary, both(fi="Segmentit lukuina", en="The segments in numbers"), columns)
    sheets = {both(fi="Segmentit", en="Segments"): (summary, columns | _advice_columns())}
    return Finding("segments", table=shown, sheets=sheets, groups=summary[FIGURES])


def segment_actions(case: Rfm) -> Finding:
    """Who is in each segment, and what to do."""
    summary, advice_columns = case.summary, _advice_columns()
    shown = table(summary, both(fi="Toimenpiteet segmenteittäin", en="What to do with each segment"), advice_columns, note=both(
        fi="Segmenttien nimet ovat suhteellisia: jos kaikki asiakkaat ostavat usein, hiljaisinkin on voinut ostaa muutama päivä sitten. Segmentin kuvaus perustuu pisterajoihin ja pitää paikkansa jokaisesta sen asiakkaasta. Segmentti itse määräytyy pisteiden mukaan.",
        en="The names compare the customers of this data with each other: where everybody buys often, even the quietest may have bought a few days ago. The description of each segment follows from the cut-offs and is true of everybody in it; the segment itself is set by the scores."))
    return Finding("segment_actions", table=shown)


def silent(case: Rfm) -> Finding:
    """The good customers who have gone silent."""
    names, words, currency = case.names, case.words, case.currency
    silent = case.row("cannot_lose")
    note = say(
        both(fi="**{name}: asiakkaita {n}.** {words} Heidän ostonsa ovat yhteensä {money}.",
             en="**{name}: {n}.** {words} In this data they brought {money}.").format(
            name=names["cannot_lose"], n=number(silent["customers"]), words=words["cannot_lose"],
            money=money(silent["monetary"], currency)),
        both(fi="Jos heitä kutsuisi ”menetetyiksi”, se olisi arvaus: aineistosta näkyy, milloin he ostivat viimeksi, mutta vain asiakas itse tietää, miksi ostoja ei ole sen jälkeen tullut. Segmentistä näet, keneltä kannattaa kysyä. Älä anna sen ratkaista, miten ihmistä palvellaan.",
             en="To call them “lost” would be a guess: the data shows when they last bought, and only the customer knows why there has been nothing since. Treat the segment as a question to be asked, never as a label that decides how a person is served."),
    )
    return Finding("silent", note)


def figures(case: Rfm) -> KeyFigures:
    """The key figures."""
    customers, names, words, currency = case.customers, case.names, case.words, case.currency
    reference, returns = case.reference, case.parameters["returns"]
    silent, one_day = case.row("cannot_lose"), (customers["frequency"] == 1).mean()
    best = case.row("best")
    return key_figures([
        KeyFigure("customers", both(fi="Asiakkaita", en="Customers"), len(customers), number(len(customers)),
                  both(fi="Ostaneet vähintään kerran, tilanne {day}.",
                       en="Have bought at least once by {day}.").format(day=date(reference))),
        KeyFigure("revenue", both(fi="Myynti", en="Sales"), round(float(customers["monetary"].sum()), 2),
                  money(customers["monetary"].sum(), currency, 2),
                  both(fi="Palautukset vähennetty, vertailupäivään asti.",
                       en="Net of returns, up to the reference date.") if returns == "net"
                  else both(fi="Pelkät ostot ilman palautuksia, vertailupäivään asti.",
                            en="Purchases alone, without returns, up to the reference date.")),
        KeyFigure("one_day_share", both(fi="Vain yhtenä päivänä ostaneet", en="Bought on one day only"), float(one_day), percent(one_day, 1),
                  both(fi="Niiden asiakkaiden osuus, jotka eivät ole vielä ostaneet toisena päivänä.",
                       en="Customers who have not bought on a second day yet, as a share of all.")),
        KeyFigure("best_monetary_share", names["best"], float(best["monetary_share"]), percent(best["monetary_share"]),
                  both(fi="Osuus ostoista. Asiakkaita segmentissä on {n} eli {share} kaikista.",
                       en="Share of the money that {n} customers bring; they are {share} of all.").format(
                      n=number(best["customers"]), share=percent(best["share"]))),
        KeyFigure("cannot_lose_customers", names["cannot_lose"], "" if pd.isna(silent["customers"]) else int(silent["customers"]), number(silent["customers"]),
                  both(fi="Ostot yhteensä {money}. {words}", en="They have brought {money}. {words}").format(
                      money=money(silent["monetary"], currency), words=words["cannot_lose"])),
    ])


def money_map(case: Rfm) -> Finding:
    """In which square of recency and frequency the money is."""
    customers, scores, classes, pseudonymise = case.customers, case.scores, case.classes, case.pseudonymised
    spent = customers["monetary"].groupby([scores["R"], scores["F"]])
    squares = pd.DataFrame({"customers": spent.size(), "money": spent.sum()}).reset_index()
    squares["hidden"] = too_small(squares["customers"]) if pseudonymise else False
    all_money, hides = float(customers["monetary"].sum()), bool(squares["hidden"].any())
    size, share = np.zeros((classes, classes)), np.zeros((classes, classes))
    for square in squares.to_dict("records"):
        place = classes - square["R"], square["F"] - 1
        size[place] = float("nan") if square["hidden"] else square["customers"]
        share[place] = 0.0 if square["hidden"] or all_money <= 0 else square["money"] / all_money
    row, column = (int(place) for place in np.unravel_index(share.argmax(), share.shape))
    most, r_top, f_top = float(share[row, column]), classes - row, column + 1
    equals = int((share == most).sum())
    figure = heatmap(
        size, [f"R {n}" for n in range(classes, 0, -1)], [f"F {n}" for n in range(1, classes + 1)],
        title=(
            both(fi="Missään ruudussa ei ole näytettäviä ostoja",
                 en="No square has any purchases to show") if most <= 0 else
            both(fi="Suurin osuus ostoista on sama {n} ruudussa: kussakin {share}",
                 en="Squares with the same, largest share of the money: {n}, each {share}") if equals > 1 else
            both(fi="Näytetyistä ruuduista eniten rahaa on ruudussa R {r}, F {f}: {share} ostoista",
                 en="Of the squares shown, R {r}, F {f} has the largest share of the money: {share}") if hides else
            both(fi="Eniten rahaa on ruudussa R {r}, F {f}: {share} ostoista",
                 en="The largest share of the money is in the square R {r}, F {f}: {share}")
        ).format(share=percent(most), r=r_top, f=f_top, n=number(equals)),
        alt=both(fi="Asiakkaiden määrä R- ja F-pisteiden mukaan. Ruudussa R {r}, F {f} asiakkaita on {n} ja heidän osuutensa ostoista on {share}; ruudussa R 1, F 1 asiakkaita on {worst}.",
                 en="Number of customers by recency and frequency score. The cell R {r}, F {f} has {n} customers and {share} of the money; the cell R 1, F 1 has {worst} customers.").format(
            r=r_top, f=f_top, n=number(size[row, column]), share=percent(most), worst=number(size[-1, 0])),
        row_label=both(fi="R-pisteet", en="recency score"), column_label=both(fi="F-pisteet", en="frequency score"),
        colour=share * 100, colour_label=both(fi="osuus ostoista, %", en="share of the money, %"),
    )
    return Finding("money_map", figure=figure)


def what_they_buy(case: Rfm) -> Finding:
    """What the segments buy."""
    transactions, purchases, segments, shown = case.transactions, case.transactions.relation, case.segments, case.shown
    names, pseudonymise = case.names, case.pseudonymised
    data_path, segment_focus = case.parameters["data_path"], case.parameters["segment_focus"]
    if "product_group" not in transactions.columns:
        return Finding("purchases", say(both(fi="Aineistossa ei ole tuoteryhmän saraketta, joten ostokohteita ei voi näyttää.",
                        en="The data has no column for the product group, so what was bought cannot be shown."), kind="warning"))
    spent = rfm.purchase_profile(purchases, segments[segments.isin(shown.index)], normalise=False)
    profile = spent.div(spent.sum(axis=1).where(spent.sum(axis=1) > 0), axis=0).dropna(how="all")
    if pseudonymise:
        buyers = (rfm.purchase_profile(purchases, normalise=False) != 0).groupby(segments).sum()
        few = buyers.reindex_like(profile).fillna(0).apply(too_small, axis=1)
        profile = profile.mask(few)
        profile = profile[profile.max(axis=1) > 0]
    if profile.empty:
        return Finding("purchases", say(both(fi="Millään segmentillä ei ole positiivista myyntiä, joten ostokohteita ei voi näyttää.",
                        en="No segment has positive sales, so what was bought cannot be shown."), kind="warning"))
    largest = spent.sum().nlargest(9).index
    rest = profile.drop(columns=largest).sum(axis=1, skipna=False)
    profile = profile.reindex([s for s in rfm.SEGMENTS if s in profile.index])[list(largest)]
    if rest.any():
        profile[OTHERS] = rest
    known = {} if data_path else labels("product_groups")
    group_labels = {OTHERS: both(fi="muut", en="others"), "": both(fi="ei tuoteryhmää", en="no product group"), **known}
    named = profile[list(largest)]

    def _group(row: pd.Series) -> str:
        return group_labels.get(str(row.idxmax()), str(row.idxmax()))

    focus = named.loc[segment_focus] if segment_focus in named.index else named.iloc[0]
    readable = profile.rename(columns=lambda group: group_labels.get(group, str(group))[:24])
    columns = {"name": Column(both(fi="Segmentti", en="Segment"))} | {
        group: Column(group_labels.get(group, str(group)), "percent", 1) for group in profile.columns
    }
    sheets = {both(fi="Ostokohteet", en="What they buy"): (profile.assign(name=profile.index.map(names)), columns)}
    figure = heatmap(
        profile.to_numpy(), [names[s] for s in profile.index], list(readable.columns),
        title=both(fi="{segment}: tuoteryhmän {group} osuus ostoista on {share}",
                   en="{segment}: {share} of the money goes to the product group {group}").format(
            segment=names[str(focus.name)], share=percent(focus.max()), group=_group(focus)),
        alt=both(fi="Segmenttien ostojen jakautuminen tuoteryhmiin. Kunkin suurin osuus näytetyistä ryhmistä: {list}.",
                 en="Share of each segment's money by product group. Of the groups shown, the largest share of each segment: {list}.").format(
            list="; ".join(
                f"{names[str(s)]}: {_group(row)} {percent(row.max())}" for s, row in named.iterrows())),
        write=lambda part: percent(part) if part >= 0.005 else "·",
    )
    return Finding("purchases", figure=figure, sheets=sheets)


def moves(case: Rfm, days: int = SHIFT) -> Finding:
    """Who has changed segment."""
    names, earlier = case.names, case.earlier(days)
    if earlier is None:
        return Finding("moves", say(both(fi="Aineisto alkaa niin myöhään, ettei tilannetta voi katsoa {days} päivää aiemmin.",
                        en="The data is too short to be looked at {days} days earlier.").format(days=days), kind="warning"))
    before = earlier.segments
    changed = rfm.segment_changes(before, case.segments)
    counts = changed.value_counts()
    counts = counts[counts >= SMALLEST_GROUP].head(6) if case.pseudonymised else counts.head(6)
    ways = [f"{names[then]} → {names[now]}" for then, now in counts.index.to_frame().itertuples(index=False)]
    flows = dict(zip(ways, counts.tolist(), strict=True))
    figure = bars(
        list(flows), list(flows.values()),
        title=both(fi="Asiakkaista {share} vaihtoi segmenttiä {days} päivässä",
                   en="In {days} days, {share} of the customers changed segment").format(
            days=days, share=percent(len(changed) / len(before))),
        alt=both(fi="{all} asiakkaasta {n} oli toisessa segmentissä {days} päivää aiemmin. Yleisimmät siirtymät: {list}.",
                 en="{n} of {all} customers were in another segment {days} days earlier. The most common changes: {list}.").format(
            n=number(len(changed)), all=number(len(before)), days=days,
            list=", ".join(f"{way} {number(n)}" for way, n in flows.items())),
    )
    return Finding("moves", figure=figure)


def _listing_columns(case: Rfm) -> dict[str, Column]:
    columns = {
        "customer": Column(both(fi="Asiakas", en="Customer")),
        "name": Column(both(fi="Segmentti", en="Segment")),
        "code": Column("RFM"),
        "recency": Column(both(fi="Päiviä viimeisestä ostosta", en="Days since last purchase"), "number"),
        "frequency": Column(both(fi="Ostopäiviä", en="Days of purchase"), "number"),
        "monetary": Column(both(fi="Ostot", en="Money"), "money", 2, case.sign),
        "age": Column(both(fi="Päiviä ensimmäisestä ostosta", en="Days since first purchase"), "number"),
    }
    # Many a code is of under five customers.
    return {name: column for name, column in columns.items() if name != "code" or not case.pseudonymised}


def _customers_sheet() -> str:
    return both(fi="Asiakkaita", en="Customers")


def head_of(case: Rfm, segment: str, rows: int, note: str = "") -> Table | Note:
    """Those of a segment who have brought the most money."""
    names, columns = case.names, _listing_columns(case)
    chosen = case.listed[0].query("segment == @segment")
    if chosen.empty:
        return say(
            (both(fi="Segmentin {segment} asiakkaita ei luetella.",
                  en="The customers of the segment {segment} are not listed.") if (case.segments == segment).any()
             else both(fi="Segmentissä {segment} ei ole asiakkaita.",
                       en="There are no customers in the segment {segment}.")).format(segment=names[segment]), note)
    return table(
        chosen, both(fi="{segment}: eniten ostaneet",
                     en="{segment}: those who have brought the most money").format(segment=names[segment]),
        {name: column for name, column in columns.items() if name != "name"}, rows=rows, note=note)


def listing(case: Rfm) -> Finding:
    """The head of the segment that was asked for, and everybody in the workbook."""
    found, left_out = case.listed
    shown = head_of(case, case.parameters["segment_focus"], case.parameters["top_n"], left_out)
    sheets = {_customers_sheet(): (found, _listing_columns(case))}
    if isinstance(shown, Table):
        return Finding("customers", table=shown, sheets=sheets)
    return Finding("customers", shown, sheets=sheets)


ADVICE = {
    "cannot_lose": (
        "call_silent",
        both(fi="Soita hyville asiakkaille, jotka ovat hiljenneet, ja kysy, mitä tapahtui: heitä on {n}, ja heidän ostonsa ovat yhteensä {money}.",
             en="Call the good customers who have gone silent, and ask what happened: {n} customers, who brought {money}."),
    ),
    "going_quiet": (
        "remind_quiet",
        both(fi="Muistuta itsestäsi niille hyville asiakkaille, jotka ovat hiljenemässä: heitä on {n}, ja heidän ostonsa ovat yhteensä {money}.",
             en="Remind the good customers who are going quiet: {n} customers, who brought {money}."),
    ),
    "new": (
        "welcome_new",
        both(fi="Toivota uudet asiakkaat tervetulleiksi ja pyydä heitä ostamaan toisen kerran: heitä on {n}, ja heidän ostonsa ovat yhteensä {money}.",
             en="Welcome the new customers, and ask them to buy a second time: {n} customers, who brought {money}."),
    ),
}


def start(case: Rfm) -> Start:
    """Whom to do what with, the most money first."""
    if len(case.customers) < FEW:
        return Start(
            both(fi="Asiakkaita on vain {n}: näin vähästä ei kannata tehdä ryhmiä. Käy asiakkaat läpi yksitellen.",
                 en="There are only {n} customers: too few to be put into groups. Go through them one by one.").format(
                n=number(len(case.customers))) if not case.pseudonymised or len(case.customers) >= SMALLEST_GROUP
            else both(fi="Asiakkaita on liian vähän ryhmiin jaettaviksi.", en="There are too few customers to be put into groups."),
            "",
        )
    groups = case.shown[(case.shown["customers"] > 0) & (case.shown["monetary"] > 0)].reindex(list(ADVICE)).dropna(subset=["customers"])
    actions = [_action(case, str(segment), row) for segment, row in groups.sort_values("monetary", ascending=False).iterrows()]
    if not actions:
        return Start(
            both(fi="Hyviä asiakkaita ei ole hiljentynyt eikä uusia ole tullut: aineisto ei anna aihetta yhteydenottoihin.",
                 en="No good customers have gone quiet and no new ones have come: the data gives no reason to contact anybody."), "")
    first = actions[0]
    return Start(first.text, first.code, actions, both(
        fi="Ostoista ei näe, kuka on antanut luvan yhteydenottoon. Tarkista se ensin.",
        en="Purchases do not tell who has consented to being contacted. Check that first."))


def _action(case: Rfm, segment: str, row: pd.Series) -> Action:
    code, text = ADVICE[segment]
    count, brought = int(row["customers"]), float(row["monetary"])
    return Action(
        code,
        text.format(n=number(count), money=money(brought, case.currency)),
        both(fi="{words} Viimeisestä ostosta on puolella heistä vähintään {days} päivää.",
             en="{words} Half of them last bought at least {days} days ago.").format(
            words=case.words[segment], days=number(row["recency"])),
        count, round(brought, 2), str(_customers_sheet()),
    )  # fmt: skip


def handling(case: Rfm) -> Note:
    """How the rows were treated, and who is left out."""
    only_returned = case.transactions.ledger.amount_kept - case.customers["monetary"].sum()
    return treatment(
        case.transactions,
        both(fi="Asiakkaat, joilla on vain palautuksia, on jätetty pois; heidän palautuksensa ovat yhteensä {money}.",
             en="Customers with returns only are left out; their returns come to {money}.").format(
            money=money(only_returned, case.currency, 2)) if abs(only_returned) > 0.005 else "",
        both(fi="Vertailupäivää ei annettu, joten se on viimeistä ostopäivää seuraava päivä.",
             en="The reference date was not given, so it is the day after the last purchase.") if not case.parameters["as_of"] else "",
    )
