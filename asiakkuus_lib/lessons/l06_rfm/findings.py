"""What the report on recency, frequency and money finds, as functions of its case."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from asiakkuus_lib import rfm, yardsticks
from asiakkuus_lib.lessons.common.terms import with_terms
from asiakkuus_lib.lessons.l06_rfm.over_time import bought_on, by_reference_date, strip
from asiakkuus_lib.locale import both
from asiakkuus_lib.reading import SMALLEST_GROUP, labels
from asiakkuus_lib.report import (
    MAY,
    OTHERS,
    Action,
    Case,
    Finding,
    KeyFigure,
    Start,
    key_figures,
    listed_coarsely,
    not_listed,
    others_name,
    segment_words,
    tellable,
    treatment,
)
from asiakkuus_lib.report.hand_over import KeyFigures
from asiakkuus_lib.show import (
    Column,
    Figure,
    bars,
    date,
    heatmap,
    money,
    number,
    paired_bars,
    panels,
    percent,
    say,
    table,
)
from asiakkuus_lib.show.maps import share_in_cell
from asiakkuus_lib.show.tables import Table
from asiakkuus_lib.show.text import Note

# How far back segments are compared, unless a reader asks otherwise.
SHIFT = 90
YEAR = 365
FEW = 50
# How many months before the reference date one customer is looked at.
QUARTERS = (12, 9, 6, 3, 0)
# How many product groups are shown, the others together.
MOST_GROUPS = 9
# How many moves between segments are shown, and the customers beside them.
MOST_MOVES = 6
STAYED, MOVED = "stayed", "moved otherwise"


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

    @property
    def divisions(self) -> dict[str, pd.Series]:
        """Segments now and then, scores and the squares they make, and who has bought on one day only."""
        scores, found = self.scores, {"segment": self.segments, "one_day": _one_day(self.customers)}
        found["square"] = rfm.labelled(scores, "R{R} F{F}")
        found |= {letter: rfm.labelled(scores, f"{{{letter}}}") for letter in rfm.SCORES}
        if self.consent is not None:
            found["consent"] = self.segments.astype(object).where((self.consent == MAY) & self.segments.isin(list(ADVICE)), "others")
        if self.previous is not None:
            then = self.previous.segments.reindex(scores.index).astype(object)
            found["before"] = then.where(then.isna() | (then == "best"), "not best")
            found["one_day_before"] = _one_day(self.previous.customers).reindex(scores.index)
            found["bought_lately"], found["bought_before"] = _whether(self.bought_in(0)), _whether(self.bought_in(1))
        if self.shifted is not None:
            found["move"] = _moves(self.shifted.segments, self.segments)
        return found

    @cached_property
    def summary(self) -> pd.DataFrame:
        """One row a segment, the merged ones in one."""
        merged, segments = list(rfm.SEGMENTS), self.told["segment"]
        if self.pseudonymised:
            merged = [segment for segment in [*rfm.SEGMENTS, OTHERS] if (segments == segment).any()]
        found = rfm.segment_summary(self.customers, segments, merged)
        inside = [name for segment, name in self.names.items() if segment not in merged and (self.segments == segment).any()]
        found["name"] = found.index.map({**self.names, OTHERS: others_name()})
        found["meaning"] = found.index.map({**self.words, OTHERS: ", ".join(inside)})
        found["action"] = found.index.map({**labels("rfm_segments", "action"), OTHERS: ""})
        return found

    @cached_property
    def in_order(self) -> pd.DataFrame:
        """The customers, those who brought the most first."""
        found = self.customers.join(self.scores["code"]).join(self.segments)
        found["name"] = found["segment"].map(self.names)
        if self.consent is not None:
            words = {MAY: both(fi="kyllä", en="yes"), "no": both(fi="ei", en="no"), "unknown": both(fi="ei tiedossa", en="not known")}
            found["consent"] = self.consent.map(words)
        return found.sort_values(["monetary", "frequency"], ascending=False).rename_axis("customer").reset_index()

    def earlier(self, days: int) -> "Rfm | None":
        """The same as it was some days before. Customers are named by the same texts: there may be millions."""
        then = super().earlier(days)
        if then is not None:
            everybody = self.customers.index
            then.customers.index = everybody[everybody.get_indexer(then.customers.index)]
        return then

    @cached_property
    def shifted(self) -> "Rfm | None":
        """The same some days before, with which segments are compared."""
        return self.earlier(SHIFT)

    @property
    def compared(self) -> pd.DateOffset:
        """The period that is compared with the one before it: 365 days are a year, leap years too."""
        days = self.parameters["compare_days"]
        return pd.DateOffset(years=1) if days == YEAR else pd.DateOffset(days=days)

    def bought_in(self, back: int) -> pd.Series:
        """Whether each customer bought in the last period, or so many before it, even if all was returned."""
        begin, end = self.reference - (back + 1) * self.compared, self.reference - back * self.compared
        days = yardsticks.purchase_days(self.transactions.relation, begin, end)
        return pd.Series(self.customers.index.isin(days.index), self.customers.index)

    @cached_property
    def lately(self) -> pd.DataFrame:
        """Money of each customer in the last period (`now`) and in as many days before it (`before`); none, NaN."""
        days = (self.reference - self.compared, self.reference - 2 * self.compared, self.reference)
        middle, begin, end = (f"timestamp '{day:%Y-%m-%d}'" for day in days)
        found = self.transactions.relation.aggregate(
            f"customer_id, sum(amount) filter (date >= {middle} and date < {end}) as now, "
            f"sum(amount) filter (date >= {begin} and date < {middle}) as before", "customer_id").df()
        return found.set_index("customer_id").reindex(self.customers.index)

    @cached_property
    def consent(self) -> pd.Series | None:
        """Whether each customer may be contacted; None where no register tells it."""
        return self.consent_of(self.customers.index)

    @cached_property
    def advised(self) -> pd.DataFrame:
        """The segments of which there is something to do, those with the most money first.

        Where consent is known, `customers`, `monetary` and `spend` are of those who may be contacted, and `in_all`
        is the whole segment.
        """
        found = self.summary.reindex(list(ADVICE)).dropna(subset=["customers"])
        found["in_all"] = found["customers"]
        if self.consent is not None:
            allowed = rfm.segment_summary(self.customers, self.told["consent"], list(ADVICE))
            found = found.assign(**allowed.reindex(found.index)[["customers", "monetary", "spend"]])
        return found[(found["customers"] > 0) & (found["monetary"] > 0)].sort_values("monetary", ascending=False)

    def of_advice(self, segment: str) -> pd.Index:
        """Those of a segment whom its advice is about: where consent is known, those who may be contacted."""
        told = self.told["segment" if self.consent is None else "consent"]
        return told.index[told == segment]

    @property
    def focus(self) -> str:
        """The segment that is looked at closely: the one asked for, or that of the first advice."""
        asked = self.parameters["segment_focus"]
        if asked != "advised":
            return str(asked)
        return str(self.advised.index[0]) if len(self.advised) else "best"

    def row(self, segment: str) -> dict[str, Any]:
        """The figures of one segment; none, where it is among the merged."""
        return dict(self.summary.reindex([segment]).iloc[0])


def _whether(condition: pd.Series) -> pd.Series:
    return condition.map({True: "yes", False: "no"})


def _one_day(customers: pd.DataFrame) -> pd.Series:
    return (customers["frequency"] == 1).map({True: "one", False: "more"})


def _moves(before: pd.Series, now: pd.Series) -> pd.Series:
    """From which segment to which each customer has moved: the largest moves, the others, and who has not moved."""
    then, now = before.reindex(now.index).astype(object), now.astype(object)
    moved = rfm.labelled(pd.DataFrame({"then": then, "now": now}), "{then}>{now}").where((then != now) | then.isna(), STAYED)
    largest = moved[moved != STAYED].value_counts().index[:MOST_MOVES]
    return moved.where(moved.isna() | moved.isin([STAYED, *largest]), MOVED)


FIGURES = ["customers", "share", "monetary", "monetary_share", "recency", "frequency", "spend"]


def distributions(case: Rfm) -> Finding:
    """How recency, frequency and money are spread over the customers."""
    customers, cuts = case.customers, case.cuts
    reference, sign, currency, new_days = case.reference, case.sign, case.currency, case.parameters["new_days"]
    one_day = (customers["frequency"] == 1).mean()
    on_one_day = both(fi="1 päivä: {share}", en="1 day: {share}").format(share=percent(one_day))
    figure = panels(
        [
            (both(fi="päiviä viimeisestä ostosta", en="days since the last purchase"), customers["recency"].tolist(), cuts["recency"]),
            (both(fi="ostopäiviä", en="days of purchase"), customers["frequency"].tolist(), cuts["frequency"]),
            (both(fi="ostot {sign}", en="money {sign}").format(sign=sign).strip(), customers["monetary"].tolist(), cuts["monetary"]),
        ],
        title=both(fi="Vain yhtenä päivänä ostaneita on {share} asiakkaista",
                   en="Bought on one day only: {share} of the customers").format(share=percent(one_day)),
        alt=both(fi="Puolella {n} asiakkaasta päiviä viimeisestä ostosta on enintään {recency}, puolella ostopäiviä on enintään {frequency} ja puolella ostojen summa on enintään {money}.",
                 en="Of {n} customers half last bought at most {recency} days ago, half have at most this many days of purchase: {frequency}, and half have spent at most {money}.").format(
            n=number(len(customers)), recency=number(customers["recency"].median()),
            frequency=number(customers["frequency"].median()), money=money(customers["monetary"].median(), currency),
        ),
        y_label=both(fi="asiakkaita", en="customers"),
        scale=["even", "log", "log"], accent=(1, 1.0, on_one_day),
        subtitle=both(fi="Asiakkaita {period}; pisteet 1–{n} vaihtuvat katkoviivojen kohdalla, ja ostopäivien ja ostojen luokat levenevät oikealle",
                      en="Customers, {period}; scores 1 to {n} change at the dashed lines, and the classes of days and of money widen to the right").format(
            period=case.period, n=case.classes),
        source=case.source,
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
    )
    # A bar may stand for one customer.
    return Finding("distributions", note, None if case.pseudonymised else figure, figure_sheet=both(fi="Jakaumat", en="Distributions"))


def score_limits(case: Rfm) -> Finding:
    """What each score means."""
    customers, cuts, sign, method = case.customers, case.cuts, case.sign, case.parameters["method"]
    ranges = rfm.score_classes(customers, cuts)
    ranges["range"] = [_range(case, row) for row in ranges.itertuples()]
    ranges["score"] = ranges["score"].astype(object)
    if case.pseudonymised:
        ranges = pd.concat([ranges[[_tells(case, row) for row in ranges.itertuples()]], _merged_scores(case)])
    score_table = ranges.pivot(index="score", columns="measure", values=["range", "customers"])
    score_table = score_table.reindex(sorted(score_table.index, key=str, reverse=True))
    score_table.columns = pd.Index(["_".join(map(str, pair)) for pair in score_table.columns.to_flat_index()])
    score_table = score_table.reset_index()
    score_table["score"] = score_table["score"].replace({OTHERS: others_name()})
    score_columns = {"score": Column(both(fi="Pisteet", en="Score"), "text" if case.pseudonymised else "number")}
    measures: list[tuple[str, str, str]] = [
        ("recency", both(fi="Viimeisin ostoajankohta", en="Recency"), both(fi="päivää", en="days")),
        ("frequency", both(fi="Ostotiheys", en="Frequency"), both(fi="ostopäiviä", en="days of purchase")),
        ("monetary", both(fi="Ostomäärä", en="Monetary value"), sign),
    ]
    for measure, label, unit in measures:
        score_columns[f"range_{measure}"] = Column(label, "range", unit=unit)
        score_columns[f"customers_{measure}"] = Column(both(fi="asiakkaita", en="customers"), "number")
    shown = table(
        score_table, both(fi="Mitä pisteet tarkoittavat", en="What each score means"), score_columns,
        note=both(fi="Samasta arvosta saa aina samat pisteet. Jos moni on tasoissa, jokin luokka voi jäädä tyhjäksi.",
                  en="Customers with equal values always get equal scores. Where a large group is equal, a class can be empty.") + (
            " " + both(fi="Paras arvo saa aina korkeimmat pisteet ja heikoin matalimmat, elleivät kaikki ole tasoissa.",
                       en="The best value always gets the highest score and the weakest the lowest, unless all are equal.")
            if method == "quantile" else ""),
    )
    limits = both(fi="Pisterajat", en="Score limits")
    return Finding("score_limits", table=shown, sheets={limits: (score_table, score_columns)})


def _letter(measure: str) -> str:
    return rfm.SCORES[rfm.MEASURES.index(measure)]


def _tells(case: Rfm, row: Any) -> bool:
    """Whether a score stands by itself."""
    return not row.customers or bool((case.told[_letter(row.measure)] == str(row.score)).any())


def _merged_scores(case: Rfm) -> pd.DataFrame:
    """How many have one of the scores that are merged, by measure."""
    sizes = {measure: int((case.told[_letter(measure)] == OTHERS).sum()) for measure in rfm.MEASURES}
    return pd.DataFrame([
        {"measure": measure, "score": OTHERS, "range": "", "customers": size} for measure, size in sizes.items() if size
    ])


def _range(case: Rfm, row: Any) -> str:
    """The values of a class, as far as they may be told."""
    if not row.customers:
        return both(fi="ei kukaan", en="nobody")
    decimals = 2 if row.measure == "monetary" else 0
    ends = [row.low, row.high]
    if case.pseudonymised and decimals:
        # At the end of a class too stands one customer's exact money.
        ends, decimals = [float(f"{end:.2g}") for end in ends], 0
    low, high = (number(end, decimals) for end in ends)
    if case.pseudonymised and row.score in (1, case.classes):
        # The most extreme value is always one customer's.
        best_low = (row.measure == "recency") == (row.score == case.classes)
        return f"– {high}" if best_low else f"{low} –"
    return low if low == high else f"{low}–{high}"


def segment_shares(case: Rfm) -> Finding:
    """Which segment brings the money."""
    shown = case.summary
    most, largest = (shown.nlargest(1, by).to_dict("records")[0] for by in ("monetary", "customers"))
    figure = paired_bars(
        shown["name"].tolist(), shown["share"].tolist(), shown["monetary_share"].fillna(0).tolist(),
        (both(fi="osuus asiakkaista", en="share of customers"), both(fi="osuus ostoista", en="share of money")),
        title=both(fi="{name}: {share} asiakkaista, {money_share} ostoista",
                   en="{name}: {share} of the customers bring {money_share} of the money").format(
            name=most["name"], share=percent(most["share"]), money_share=percent(most["monetary_share"])),
        alt=both(fi="Eniten rahaa tuo {name}: {share} asiakkaista ja {money_share} ostoista; eniten asiakkaita on segmentissä {many}: {many_share} asiakkaista ja {many_money} ostoista.",
                 en="The most money comes from {name}, {share} of the customers and {money_share} of the money; the most customers are in {many}, {many_share} of the customers and {many_money} of the money.").format(
            name=most["name"], share=percent(most["share"]), money_share=percent(most["monetary_share"]),
            many=largest["name"], many_share=percent(largest["share"]), many_money=percent(largest["monetary_share"])),
        write=percent, head=both(fi="Segmentti", en="Segment"),
        subtitle=both(fi="Osuus asiakkaista ja heidän ostoistaan segmenteittäin, %, ostot {period}",
                      en="Share of the customers and of their money by segment, %, purchases {period}").format(period=case.period),
        source=case.source,
    )
    return Finding("segment_shares", figure=figure, figure_sheet=both(fi="Segmenttien osuudet", en="Shares of segments"))


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
        both(fi="Segmentin {name} lukuja ei kerrota erikseen: asiakkaita on siinä liian vähän.",
             en="The figures of the segment {name} are not told apart: it has too few customers.").format(name=names["cannot_lose"])
        if pd.isna(silent["customers"]) else
        both(fi="**{name}: asiakkaita {n}.** {words} Heidän ostonsa ovat yhteensä {money}.",
             en="**{name}: {n}.** {words} In this data they brought {money}.").format(
            name=names["cannot_lose"], n=number(silent["customers"]), words=words["cannot_lose"],
            money=money(silent["monetary"], currency)),
        both(fi="Jos heitä kutsuisi ”menetetyiksi”, se olisi arvaus: aineistosta näkyy, milloin he ostivat viimeksi, mutta vain asiakas itse tietää, miksi ostoja ei ole sen jälkeen tullut. Segmentistä näet, keneltä kannattaa kysyä. Älä anna sen ratkaista, miten ihmistä palvellaan.",
             en="To call them “lost” would be a guess: the data shows when they last bought, and only the customer knows why there has been nothing since. Treat the segment as a question to be asked, never as a label that decides how a person is served."),
    )
    return Finding("silent", note)


def figures(case: Rfm) -> KeyFigures:
    """The key figures, each with its change against the period before."""
    customers, currency, days = case.customers, case.currency, case.parameters["compare_days"]
    best, one_day = case.row("best"), _one_day_share(case, "one_day")
    then = case.previous if case.previous is not None and case.tells("before") else None

    def sales_then(segment: str = "") -> float:
        return float("nan") if then is None else _sales(then.customers, case.told["before"], segment)

    total, total_then = float(customers["monetary"].sum()), sales_then()
    best_then = sales_then("best") / total_then if total_then > 0 else float("nan")
    return key_figures([
        KeyFigure("customers", both(fi="Asiakkaita", en="Customers"), len(customers), number(len(customers)),
                  both(fi="Ostaneet vähintään kerran, tilanne {day}.",
                       en="Have bought at least once by {day}.").format(day=date(case.reference)),
                  change=_of_the_period(case, lambda period: _buyers(case, period), number)),
        KeyFigure("revenue", both(fi="Myynti", en="Sales"), round(total, 2), money(total, currency),
                  both(fi="{first}–{last}, palautukset vähennetty.",
                       en="{first}–{last}, net of returns.").format(**_days(case)) if case.parameters["returns"] == "net"
                  else both(fi="{first}–{last}, pelkät ostot ilman palautuksia.",
                            en="{first}–{last}, purchases alone, without returns.").format(**_days(case)),
                  change=_of_the_period(case, lambda period: float(case.lately[period].sum()), lambda amount: money(amount, currency))),
        KeyFigure("one_day_share", both(fi="Vain yhtenä päivänä ostaneet", en="Bought on one day only"), one_day, percent(one_day, 1),
                  both(fi="Niiden asiakkaiden osuus, jotka eivät ole vielä ostaneet toisena päivänä.",
                       en="Customers who have not bought on a second day yet, as a share of all."))
        .against(_one_day_share(case, "one_day_before") if then is not None else None, days, lambda part: percent(part, 1), share=True),
        KeyFigure("best_monetary_share", both(fi="Parhaiden osuus myynnistä", en="The best customers’ share of sales"),
                  float(best["monetary_share"]), percent(best["monetary_share"], 1),
                  both(fi="Parhaita on {n} eli {share} asiakkaista: he ostavat usein ja paljon ja ovat ostaneet hiljattain.",
                       en="The best are {n} customers, {share} of all: they buy often, spend much and have bought lately.").format(
                      n=number(best["customers"]), share=percent(best["share"], 1)))
        .against(best_then, days, lambda part: percent(part, 1), share=True),
    ])


def _days(case: Rfm) -> dict[str, str]:
    return {"first": date(case.transactions.first_day), "last": date(case.reference - pd.Timedelta(days=1))}


def _buyers(case: Rfm, period: str) -> float:
    division = {"now": "bought_lately", "before": "bought_before"}[period]
    return float((case.told[division] == "yes").sum()) if case.tells(division) else float("nan")


def _of_the_period(case: Rfm, count: Callable[[str], float], write: Callable[[float], str]) -> str:
    """What the last period had, and its change from as many days before, where the data reaches so far."""
    days = case.parameters["compare_days"]
    if case.previous is None or case.reference - 2 * case.compared < case.transactions.first_day - pd.Timedelta(days=1):
        return ""
    now, before = count("now"), count("before")
    if not (np.isfinite(now) and before > 0):
        return ""
    change = round(now / before - 1, 3)
    told = (both(fi="Viimeisten 12 kuukauden aikana {now}; muutos edellisiin 12 kuukauteen {change}.",
                 en="In the last 12 months {now}; change from the 12 months before: {change}.") if days == YEAR else
            both(fi="Viimeisten {days} päivän aikana {now}; muutos sitä edeltäviin {days} päivään {change}.",
                 en="In the last {days} days {now}; change from the {days} days before: {change}."))
    return told.format(days=days, now=write(now), change=("+" if change > 0 else "") + percent(change, 1))


def _one_day_share(case: Rfm, division: str) -> float:
    return float((case.told[division].dropna() == "one").mean()) if case.tells(division) else float("nan")


def _sales(customers: pd.DataFrame, segments: pd.Series, segment: str) -> float:
    """What a segment had brought by then; all, where none is named. Not known, where it is not told."""
    if not segment:
        return float(customers["monetary"].sum())
    members = segments.index[segments == segment]
    return float(customers["monetary"].reindex(members).sum()) if len(members) else float("nan")


def money_map(case: Rfm) -> Finding:
    """In which square of recency and frequency the money is."""
    customers, classes, told = case.customers, case.classes, case.told["square"]
    spent = customers["monetary"].groupby(told)
    squares, all_money = pd.DataFrame({"customers": spent.size(), "money": spent.sum()}), float(customers["monetary"].sum())
    hides = OTHERS in squares.index
    size, share = np.zeros((classes, classes)), np.zeros((classes, classes))
    size[:] = share[:] = 0.0 if not hides else float("nan")
    for name, square in squares.drop(index=OTHERS, errors="ignore").iterrows():
        r, f = (int(part[1:]) for part in str(name).split())
        size[classes - r, f - 1] = square["customers"]
        share[classes - r, f - 1] = square["money"] / all_money if all_money > 0 else 0.0
    row, column = (int(place) for place in np.unravel_index(np.nan_to_num(share, nan=-1.0).argmax(), share.shape))
    most, r_top, f_top = float(np.nan_to_num(share[row, column])), classes - row, column + 1
    equals = int((share == most).sum())
    nobody = both(fi="{score}: ei ketään", en="{score}: nobody")
    heads = {
        letter: [f"{letter} {n}" if line.any() else nobody.format(score=f"{letter} {n}") for n, line in zip(scores, lines, strict=True)]
        for letter, scores, lines in (("R", range(classes, 0, -1), size), ("F", range(1, classes + 1), size.T))
    }
    figure = heatmap(
        share, heads["R"], heads["F"],
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
        alt=both(fi="Ruudussa R {r}, F {f} on {share} ostoista ja asiakkaita {n}; ruudussa R 1, F 1 on {worst_share} ostoista ja asiakkaita {worst}.",
                 en="The square R {r}, F {f} has {share} of the money and {n} customers; the square R 1, F 1 has {worst_share} of it and {worst} customers.").format(
            r=r_top, f=f_top, n=number(size[row, column]), share=percent(most), worst=number(size[-1, 0]), worst_share=percent(share[-1, 0], 1)),
        row_label=both(fi="R-pisteet ({n} = paras)", en="recency score ({n} = best)").format(n=classes),
        column_label=both(fi="F-pisteet ({n} = paras)", en="frequency score ({n} = best)").format(n=classes),
        write=share_in_cell, framed=[(row, column)] if most > 0 and equals == 1 else (),
        subtitle=both(fi="Osuus ostoista R- ja F-pisteiden mukaan, %, ostot {period}",
                      en="Share of the money by recency and frequency score, %, purchases {period}").format(period=case.period),
        source=case.source,
    )
    grid = [{"r": classes - i, "f": j + 1, "customers": size[i, j], "share": share[i, j]} for i in range(classes) for j in range(classes)]
    numbers = table(pd.DataFrame(grid), both(fi="Asiakkaat ja ostot ruuduittain", en="Customers and money by square"), {
        "r": Column(both(fi="R-pisteet", en="Recency score"), "number"), "f": Column(both(fi="F-pisteet", en="Frequency score"), "number"),
        "customers": Column(both(fi="Asiakkaita", en="Customers"), "number"),
        "share": Column(both(fi="Osuus ostoista", en="Share of money"), "percent", 1),
    })
    note = None
    if hides:
        rest = dict(squares.loc[OTHERS])
        note = say(both(fi="Muissa ruuduissa on yhteensä {n} asiakasta, ja heidän ostonsa ovat {money}.",
                        en="The other squares together have {n} customers, who brought {money}.").format(
            n=number(rest["customers"]), money=money(rest["money"], case.currency)))
    return Finding("money_map", note, replace(figure, table=numbers), figure_sheet=both(fi="R- ja F-pisteet", en="R and F scores"))


def what_they_buy(case: Rfm) -> Finding:
    """What the segments buy."""
    transactions, purchases, segments = case.transactions, case.transactions.relation, case.told["segment"]
    names = {**case.names, OTHERS: others_name()}
    data_path, segment_focus = str(case.parameters["data_path"]), str(case.focus)
    if "product_group" not in transactions.columns:
        return Finding("purchases", say(both(fi="Aineistossa ei ole tuoteryhmän saraketta, joten ostokohteita ei voi näyttää.",
                        en="The data has no column for the product group, so what was bought cannot be shown."), kind="warning"))
    spent = rfm.purchase_profile(purchases, segments, normalise=False)
    if case.pseudonymised:
        spent = _of_enough_buyers(spent, rfm.purchase_profile(purchases, normalise=False), segments)
    largest = list(spent.drop(columns=OTHERS, errors="ignore").sum().nlargest(MOST_GROUPS).index)
    profile = spent.div(spent.sum(axis=1).where(spent.sum(axis=1) > 0), axis=0).dropna(how="all")
    if profile.empty or not largest or not (profile[largest] > 0).any(axis=None):
        return Finding("purchases", say(
            both(fi="Ostokohteita ei näytetä: tuoteryhmillä on liian vähän ostajia.",
                 en="What was bought is not shown: the product groups have too few buyers.") if not largest or not profile.empty
            else both(fi="Millään segmentillä ei ole positiivista myyntiä, joten ostokohteita ei voi näyttää.",
                      en="No segment has positive sales, so what was bought cannot be shown."), kind="warning"))
    rest = profile.drop(columns=largest).sum(axis=1)
    profile = profile.reindex([s for s in (*rfm.SEGMENTS, OTHERS) if s in profile.index])[largest]
    if rest.any():
        profile[OTHERS] = rest
    known = {} if data_path else labels("product_groups")
    group_labels = {OTHERS: both(fi="muut", en="others"), "": both(fi="ei tuoteryhmää", en="no product group"), **known}
    named = profile[largest].dropna(how="all")

    focus = named.iloc[list(named.index).index(segment_focus) if segment_focus in named.index else 0]
    readable = profile.rename(columns=lambda group: group_labels.get(group, str(group)))
    columns = {"name": Column(both(fi="Segmentti", en="Segment"))} | {
        group: Column(group_labels.get(group, str(group)), "percent", 1) for group in profile.columns
    }
    sheets = {both(fi="Ostokohteet", en="What they buy"): (profile.assign(name=profile.index.map(names)), columns)}
    first = [(i, int(line.argmax())) for i, line in enumerate(profile[largest].fillna(-np.inf).to_numpy()) if line.max() > 0]
    firsts = pd.Series([readable.columns[j] for _i, j in first]).value_counts(sort=False).sort_values(ascending=False, kind="stable")
    leading = [{"group": group, "n": number(n)} for group, n in firsts.items()]
    # A group that is not shown may be larger than those that are.
    all_shown = not rest.any()
    of_shown, framed = (
        ("", both(fi="suurin kehystettynä", en="the largest framed")) if all_shown
        else (both(fi="näytetyistä ", en=", of the product groups shown,"), both(fi="suurin näytetyistä kehystettynä", en="the largest of those shown framed")))
    the_largest = both(fi="Suurin tuoteryhmä", en="The largest product group") if all_shown else both(fi="Näytetyistä tuoteryhmistä suurin", en="The largest of the product groups shown")
    figure = heatmap(
        profile.to_numpy(), [names[s] for s in profile.index], list(readable.columns),
        subtitle=both(fi="Tuoteryhmien osuus segmentin ostoista, %, {framed}, tyhjä: ei ostoja, ostot {period}",
                      en="Share of each segment’s money by product group, %, {framed}, blank: none, purchases {period}").format(period=case.period, framed=framed),
        source=case.source,
        framed=first, title=(
            both(fi="{largest} on joka segmentissä {group}", en="{largest} is {group} in every segment")
            .format(**leading[0], largest=the_largest) if len(leading) == 1 else
            both(fi="{largest} on {n} segmentissä {group} ja {m} segmentissä {next} (segmenttejä on {all})",
                 en="{largest} is {group} in {n} of the {all} segments and {next} in {m}").format(
                **leading[0], largest=the_largest, next=leading[1]["group"], m=leading[1]["n"], all=number(len(first)))),
        alt=both(fi="Segmentissä {segment} {of_shown}suurimmat osuudet ostoista ovat {list}.",
                 en="In the segment {segment}{of_shown} the largest shares of the money are {list}.").format(
            segment=names[str(focus.name)], of_shown=of_shown, list=", ".join(
                f"{group_labels.get(str(group), str(group))} {percent(share)}" for group, share in focus.nlargest(3).items())),
        write=share_in_cell,
    )
    return Finding("purchases", figure=figure, sheets=sheets)


def _of_enough_buyers(spent: pd.DataFrame, by_customer: pd.DataFrame, segments: pd.Series) -> pd.DataFrame:
    """What each segment bought; what under five of its customers bought goes with its others.

    Product groups of few buyers, and the next smallest while they have few together, are missing in their own
    columns; where all would be, the segment is left out.
    """
    bought, rows = by_customer != 0, {}
    for segment, amounts in spent.iterrows():
        buyers = bought[segments.reindex(bought.index) == segment]
        order = buyers.sum().sort_values(kind="stable")
        order = order[order > 0]
        merged = list(order.index[order < SMALLEST_GROUP])
        for group in order.index[order >= SMALLEST_GROUP]:
            if not merged or buyers[merged].any(axis=1).sum() >= SMALLEST_GROUP:
                break
            merged.append(group)
        if len(merged) < len(order):
            rows[segment] = amounts.drop(merged).reindex(spent.columns) if merged else amounts
            rows[segment] = pd.concat([rows[segment], pd.Series({OTHERS: amounts[merged].sum()})])
    return pd.DataFrame.from_dict(rows, orient="index").dropna(axis=1, how="all")


def moves(case: Rfm, days: int = SHIFT, most: float = 0) -> Finding:
    """Who has changed segment since some days before; `most` is the end of the scale, where a control moves it."""
    names, ways = case.names, ways_of(case, days)
    if ways is None:
        return Finding("moves", say(both(fi="Aineisto alkaa niin myöhään, ettei tilannetta voi katsoa {days} päivää aiemmin.",
                        en="The data is too short to be looked at {days} days earlier.").format(days=days), kind="warning"))
    counts, left_out = ways.value_counts(), (ways == OTHERS).any()
    largest = counts.drop([STAYED, MOVED, OTHERS], errors="ignore")
    if largest.empty and left_out:
        return Finding("moves", say(both(fi="Siirtymiä segmentistä toiseen ei kerrota: niissä on liian vähän asiakkaita.",
                        en="Moves from one segment to another are not told: each has too few customers.")))
    flows = {" → ".join(names[part] for part in str(way).split(">")): int(n) for way, n in largest.items()}
    seen, moved = int(counts.sum()), int(counts.sum() - counts.get(STAYED, 0))
    told = not left_out or STAYED in counts
    named, everybody = list(flows), both(fi="kaikki vaihtaneet", en="all who changed")
    if told and moved > sum(flows.values()):
        flows[both(fi="muut siirtymät", en="other moves")] = moved - sum(flows.values())
    if told:
        flows = {everybody: moved} | flows
    to = case.reference
    figure = bars(
        list(flows), list(flows.values()), highlight=named, accent=everybody if told else "", limits=(0, most) if most else None,
        write=lambda n: f"{number(n)} ({share_in_cell(n / seen) or percent(0)})" if told else number(n),
        title=both(fi="Asiakkaista {share} vaihtoi segmenttiä {days} päivässä",
                   en="In {days} days, {share} of the customers changed segment").format(
            days=days, share=percent(moved / seen)) if told
        else both(fi="Mistä segmentistä mihin: suurimmat siirtymät {days} päivässä",
                  en="From which segment to which: the largest moves in {days} days").format(days=days),
        alt=both(fi="{all} asiakkaasta {n} oli toisessa segmentissä {days} päivää aiemmin; yleisin siirtymä on {way}, {most} asiakasta.",
                 en="{n} of {all} customers were in another segment {days} days earlier; the most common move is {way}, {most} customers.").format(
            n=number(moved), all=number(seen), days=days, way=named[0], most=number(flows[named[0]])) if named and told
        else both(fi="{all} asiakkaasta {n} oli toisessa segmentissä {days} päivää aiemmin.",
                  en="{n} of {all} customers were in another segment {days} days earlier.").format(
            n=number(moved), all=number(seen), days=days) if told
        else both(fi="Yleisin siirtymä on {way}, {most} asiakasta.", en="The most common move is {way}, {most} customers.").format(
            way=named[0], most=number(flows[named[0]])),
        heads=(both(fi="Siirtymä", en="Move"), both(fi="Asiakkaita", en="Customers")),
        subtitle=(both(fi="Asiakkaita, {then}–{now}: vaihtaneita {n}, samassa segmentissä pysyneitä {same}",
                       en="Customers, {then}–{now}: {n} changed, {same} stayed in their segment") if told
                  else both(fi="Asiakkaita, {then}–{now}", en="Customers, {then}–{now}")).format(
            then=date(to - pd.Timedelta(days=days)), now=date(to), n=number(moved), same=number(seen - moved)),
        source=case.source,
    )
    return Finding("moves", figure=figure, figure_sheet=both(fi="Siirtymät", en="Moves"))


def ways_of(case: Rfm, days: int) -> pd.Series | None:
    """How each customer has moved since some days before, as it may be told; None where there were no purchases yet."""
    earlier = case.shifted if days == SHIFT else case.earlier(days)
    if earlier is None:
        return None
    ways = _moves(earlier.segments, case.segments)
    return tellable({**case.divisions, "move": ways})["move"] if case.pseudonymised else ways


def most_moves(case: Rfm, every: Sequence[int]) -> float:
    """How many customers the longest bar of `moves` stands for, that of all who changed, however many days are looked back."""
    found = [ways_of(case, days) for days in every]
    return max((float((ways.dropna() != STAYED).sum()) for ways in found if ways is not None), default=0.0)


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
    if case.consent is not None:
        columns["consent"] = Column(both(fi="Lupa yhteydenottoon", en="Consent to contact"))
    return columns


def _customers_sheet() -> str:
    return both(fi="Asiakkaat", en="Customers")


def head_of(case: Rfm, segment: str, rows: int, allowed: bool = False) -> Table | Note:
    """Those of a segment who have brought the most money; only those who may be contacted, if that is wanted."""
    names, columns = case.names, _listing_columns(case)
    chosen = case.in_order.query("segment == @segment")
    if allowed and case.consent is not None:
        chosen = chosen[chosen["customer"].map(case.consent) == MAY]
        if chosen.empty:
            return say(both(fi="Segmentissä {segment} ei ole asiakkaita, jotka olisivat antaneet luvan yhteydenottoon.",
                            en="Nobody in the segment {segment} has consented to being contacted.").format(segment=names[segment]))
    if chosen.empty:
        return say(both(fi="Segmentissä {segment} ei ole asiakkaita.",
                        en="There are no customers in the segment {segment}.").format(segment=names[segment]))
    return table(
        chosen, (both(fi="{segment}: eniten ostaneet niistä, joilta on lupa yhteydenottoon",
                      en="{segment}: those who may be contacted, the most money first") if allowed and case.consent is not None else
                 both(fi="{segment}: eniten ostaneet",
                      en="{segment}: those who have brought the most money")).format(segment=names[segment]),
        {name: column for name, column in columns.items() if name != "name"}, rows=rows)


def _first_over_time(case: Rfm, customer: str) -> Figure | None:
    """How the segment of a customer has changed in a year; none, where there is but one date to tell of."""
    days = [case.reference - pd.DateOffset(months=months) for months in QUARTERS]
    seen = by_reference_date(case, customer, [day for day in days if day > case.transactions.first_day])
    known = seen.dropna(subset=["code"])
    if len(known) < 2:
        return None
    first, last = known.iloc[0], known.iloc[-1]
    others = known[known["segment"] != last["segment"]]
    before = others.iloc[-1] if len(others) else first
    return strip(
        seen, bought_on(case, customer), case.reference, names=case.names, classes=case.classes, sign=case.sign,
        title=(both(fi="Luettelon ensimmäisen asiakkaan {customer} segmentti oli vielä {day} {before}, mutta {now} se on {segment}",
                    en="On {day} {customer}, the first customer of the list, was still in {before}, on {now} in {segment}") if len(others) else
               both(fi="Luettelon ensimmäisen asiakkaan {customer} segmentti oli jo {day} sama kuin {now}: {segment}",
                    en="{customer}, the first customer of the list, was in {segment} on {day} already, as on {now}")).format(
            customer=customer,
            day=date(before["day"]), now=date(last["day"]), before=case.names[before["segment"]], segment=case.names[last["segment"]]),
        alt=both(fi="Asiakkaan {customer} koodi oli {before} ({day}) ja on nyt {code} ({now}); viimeisestä ostosta on {recency} päivää.",
                 en="The code of customer {customer} was {before} ({day}) and is now {code} ({now}); the last purchase was {recency} days ago.").format(
            customer=customer, day=date(before["day"]), before=before["code"], now=date(last["day"]), code=last["code"],
            recency=number(last["recency"])),
        subtitle=both(fi="Asiakkaan {customer} ostopäivät, pisteet ({best} = paras) ja segmentti vertailupäivittäin, {first}–{last}; viimeinen päivä kehystettynä",
                      en="Purchases, scores ({best} = best) and segment of customer {customer} by reference date, {first}–{last}; the last date framed").format(
            best=case.classes, customer=customer, first=date(seen["day"].iloc[0]), last=date(last["day"])),
        source=case.source,
    )


def listing(case: Rfm) -> Finding:
    """The head of the segment that was asked for, and everybody in the workbook."""
    if not case.lists_customers:
        return Finding("customers", not_listed())
    found, columns = case.listed(case.in_order, _listing_columns(case))
    sheets = {_customers_sheet(): (found, columns)}
    if case.pseudonymised:
        return Finding("customers", table=table(
            found, both(fi="Eniten ostaneet", en="Those who have brought the most money"), columns,
            rows=case.parameters["top_n"], note=listed_coarsely()), sheets=sheets)
    shown = head_of(case, case.focus, case.parameters["top_n"], allowed=True)
    if isinstance(shown, Table):
        return Finding("customers", table=shown, sheets=sheets, figure=_first_over_time(case, str(shown.frame["customer"].iloc[0])),
                       figure_sheet=both(fi="Vertailupäivät", en="Reference dates"))
    return Finding("customers", shown, sheets=sheets)


# For each segment of which there is something to do: the code, who they are (all, and with consent), and the action.
ADVICE = {
    "cannot_lose": (
        "call_silent",
        both(fi=("Soita {n} hyvälle asiakkaalle, joka on hiljennyt{consent}: hänen ostonsa {years} olivat {money}.",
                  "Soita {n} hyvälle asiakkaalle, jotka ovat hiljenneet{consent}: heidän ostonsa {years} olivat {money}."),
             en=("Call {n} good customer who has gone silent{consent}: in {years} they spent {money}.",
                  "Call {n} good customers who have gone silent{consent}: in {years} they spent {money}.")),
        both(fi=("Soita {n} hyvälle asiakkaalle, jonka viimeisestä ostosta on {days} päivää (ostot {money}): kysy kuulumisia ja kuuntele, ennen kuin tarjoat mitään.",
                  "Soita {n} hyvälle asiakkaalle, joiden viimeisestä ostosta on {days} päivää (ostot {money}): kysy kuulumisia ja kuuntele, ennen kuin tarjoat mitään."),
             en=("Call {n} good customer whose last purchase was {days} days ago (spent {money}): ask how things are, and listen before you offer anything.",
                  "Call {n} good customers whose last purchase was {days} days ago (spent {money}): ask how things are, and listen before you offer anything.")),
    ),
    "going_quiet": (
        "remind_quiet",
        both(fi=("Ota yhteyttä {n} hyvään asiakkaaseen, jonka ostoissa on tauko{consent}: hänen ostonsa {years} olivat {money}.",
                  "Ota yhteyttä {n} hyvään asiakkaaseen, joiden ostoissa on tauko{consent}: heidän ostonsa {years} olivat {money}."),
             en=("Get in touch with {n} good customer who has paused{consent}: in {years} they spent {money}.",
                  "Get in touch with {n} good customers who have paused{consent}: in {years} they spent {money}.")),
        both(fi=("Lähetä uutisia {n} hyvälle asiakkaalle, jonka viimeisestä ostosta on {days} päivää (ostot {money}). Alennusta ei vielä tarvita.",
                  "Lähetä uutisia {n} hyvälle asiakkaalle, joiden viimeisestä ostosta on {days} päivää (ostot {money}). Alennusta ei vielä tarvita."),
             en=("Send news to {n} good customer whose last purchase was {days} days ago (spent {money}). No discount is needed yet.",
                  "Send news to {n} good customers whose last purchase was {days} days ago (spent {money}). No discount is needed yet.")),
    ),
    "new": (
        "welcome_new",
        both(fi=("Toivota tervetulleeksi {n} uusi asiakas{consent}: hänen ostonsa ovat {money}.",
                  "Toivota tervetulleeksi {n} uutta asiakasta{consent}: heidän ostonsa ovat {money}."),
             en=("Welcome {n} new customer{consent}: they have spent {money}.",
                  "Welcome {n} new customers{consent}: they have spent {money}.")),
        both(fi=("Toivota tervetulleeksi {n} uusi asiakas (ostot {money}) ja ehdota seuraavaa ostoa.",
                  "Toivota tervetulleeksi {n} uutta asiakasta (ostot {money}) ja ehdota seuraavaa ostoa."),
             en=("Welcome {n} new customer (spent {money}), and suggest what to buy next.",
                  "Welcome {n} new customers (spent {money}), and suggest what to buy next.")),
    ),
}

# All of them are contacts.
CONTACTS = tuple(code for code, _headline, _text in ADVICE.values())


def start(case: Rfm) -> Start:
    """Whom to do what with, the most money first."""
    if len(case.customers) < FEW:
        return Start(
            both(fi=("Asiakkaita on vain {n}: yhdestä ei voi tehdä ryhmiä. Katso, mitä hän on ostanut.",
                     "Asiakkaita on vain {n}: näin vähästä ei kannata tehdä ryhmiä. Käy asiakkaat läpi yksitellen."),
                 en=("There is only {n} customer: too few to be put into groups. Look at what this one has bought.",
                     "There are only {n} customers: too few to be put into groups. Go through them one by one.")).format(
                n=number(len(case.customers))), "")
    groups = case.advised
    if groups.empty:
        return Start(_nothing_to_do(case), "")
    first = groups.iloc[0]
    code, headline, _text = ADVICE[str(groups.index[0])]
    may = (
        both(fi=(", jolta on lupa yhteydenottoon", ", joilta on lupa yhteydenottoon"), en=(" who may be contacted", " who may be contacted")) if str(groups.index[0]) == "new"
        else both(fi=(" ja jolta on lupa yhteydenottoon", " ja joilta on lupa yhteydenottoon"), en=(" and may be contacted", " and may be contacted")))
    consent = may.format(n=int(first["customers"])) if case.consent is not None else ""
    return Start(
        headline.format(n=number(first["customers"]), money=money(first["monetary"], case.currency), consent=consent, years=_years(case)),
        code, with_terms([_action(case, str(segment), row) for segment, row in groups.iterrows()], CONTACTS, CONTACTS, case.consent is not None),
        _caveat(case))


def _years(case: Rfm) -> str:
    first, last = case.transactions.first_day.year, (case.reference - pd.Timedelta(days=1)).year
    if first == last:
        return both(fi="vuonna {year}", en="{year}").format(year=last)
    return both(fi="vuosina {first}–{last}", en="{first}–{last}").format(first=first, last=last)


def _nothing_to_do(case: Rfm) -> str:
    if case.consent is not None and not (case.consent == MAY).any():
        return both(fi="Rekisterin mukaan kukaan ei ole antanut lupaa yhteydenottoon: pyydä lupia, ennen kuin lähestyt ketään.",
                    en="By the register nobody has consented to being contacted: ask for consent before you approach anybody.")
    if case.consent is not None and case.summary["customers"].reindex(list(ADVICE)).sum() > 0:
        return both(fi="Keneltäkään niistä hyvistä asiakkaista, jotka ovat hiljentyneet, tai uusista ei ole lupaa yhteydenottoon.",
                    en="None of the good customers who have gone quiet, nor of the new ones, may be contacted.")
    return both(fi="Hyviä asiakkaita ei ole hiljentynyt eikä uusia ole tullut: aineisto ei anna aihetta yhteydenottoihin.",
                en="No good customers have gone quiet and no new ones have come: the data gives no reason to contact anybody.")


def _caveat(case: Rfm) -> str:
    """Who is good, what the sums are, and what of the best."""
    best = case.row("best")
    return " ".join(filter(None, [
        _good(case),
        both(fi="Eurot ovat menneitä ostoja: ne eivät kerro, paljonko yhteydenotolla saa takaisin, eivätkä katetta.",
             en="The money is of past purchases: it tells neither what a contact brings back nor the margin."),
        both(fi="Parhaista asiakkaista ({n}, {share} myynnistä) pidä huolta: heille nämä viestit eivät ole.",
             en="Look after the best customers ({n}, {share} of sales): these messages are not for them.").format(
            n=number(best["customers"]), share=percent(best["monetary_share"])) if best["customers"] > 0 else "",
    ]))


def _action(case: Rfm, segment: str, row: pd.Series) -> Action:
    code, _headline, text = ADVICE[segment]
    count, brought = int(row["customers"]), float(row["monetary"])
    return Action(
        code, text.format(n=number(count), money=money(brought, case.currency), days=_silence(case, segment)),
        " ".join(filter(None, [
            both(fi="Ensimmäisestä ostosta on enintään {n} päivää.", en="They first bought at most {n} days ago.").format(
                n=number(case.parameters["new_days"])) if segment == rfm.NEW else
            both(fi="Puolella heistä ostot ovat vähintään {money}.", en="Half of them have spent at least {money}.").format(
                money=money(row["spend"], case.currency)),
            both(fi="Kaikkiaan heitä on {all}; {rest} ei ole antanut lupaa yhteydenottoon.",
                 en="There are {all} in all; {rest} have not consented to being contacted.").format(
                all=number(row["in_all"]), rest=number(row["in_all"] - count)) if row["in_all"] > count else "",
        ])),
        count, round(brought, 2), "" if case.pseudonymised else str(_customers_sheet()), case.named(case.of_advice(segment)),
    )  # fmt: skip


def _silence(case: Rfm, segment: str) -> str:
    """How many days ago the last purchase of everybody in a segment was."""
    limits = rfm.segment_limits(case.cuts)
    if segment not in limits.index:
        return ""
    row = dict(limits.loc[segment])
    first, last = float(np.floor(row["recency_over"])) + 1, float(np.floor(row["recency_at_most"]))
    if not np.isfinite(last):
        return both(fi="yli {n}", en="over {n}").format(n=number(first - 1))
    return number(last) if first == last else f"{number(first)}–{number(last)}"


def _good(case: Rfm) -> str:
    """Who is good here."""
    row = dict(rfm.segment_limits(case.cuts).loc["cannot_lose"])
    return both(fi="Hyvä on tässä asiakas, joka on ostanut vähintään {n} päivänä tai jonka ostot ovat yli {money}.",
                en="A good customer is here one who has bought on at least {n} days, or spent over {money}.").format(
        n=number(float(np.floor(row["frequency_over"])) + 1), money=money(row["monetary_over"], case.currency))


def handling(case: Rfm) -> Note:
    """How the rows were treated, and who is left out."""
    only_returned = case.transactions.ledger.amount_kept - case.customers["monetary"].sum()
    return treatment(
        case.transactions,
        "" if abs(only_returned) <= 0.005
        else both(fi="Asiakkaat, joilla on vain palautuksia, on jätetty pois.",
                  en="Customers with returns only are left out.") if case.pseudonymised
        else both(fi="Asiakkaat, joilla on vain palautuksia, on jätetty pois; heidän palautuksensa ovat yhteensä {money}.",
                  en="Customers with returns only are left out; their returns come to {money}.").format(
            money=money(only_returned, case.currency, 2)),
        both(fi="Vertailupäivää ei annettu, joten se on viimeistä ostopäivää seuraava päivä.",
             en="The reference date was not given, so it is the day after the last purchase.") if not case.parameters["as_of"] else "",
    )
