"""The chapter's own figures: the lecture's table with its ranks, its euros and its lost cells."""

from collections.abc import Collection, Mapping, Sequence

import pandas as pd

from asiakkuus_lib.locale import both
from asiakkuus_lib.show import (
    Column,
    Figure,
    bars,
    heatmap,
    intervals,
    layers,
    matrix,
    number,
    paired_bars,
    percent,
)  # fmt: skip


def _slide() -> str:
    return both(fi="Lähde: K. Cybulski, kalvo 25", en="Source: K. Cybulski, slide 25").said()


def _slide_restored() -> str:
    return both(fi="Lähde: K. Cybulski, kalvo 25; kadonneet solut on palautettu", en="Source: K. Cybulski, slide 25; the lost cells have been restored").said()


def _invented_euros() -> str:
    return both(
        fi="Lähde: K. Cybulski, kalvo 25; eurot ovat tekijän keksimiä", en="Source: K. Cybulski, slide 25; the euros are the author’s invention"
    ).said()


def contributions(points: pd.DataFrame, weights: Mapping[str, float], names: Mapping[str, str], last_in: int = 5) -> Figure:
    """The lecture's table: how many points each criterion brings to each customer, the first on top.

    Parameters
    ----------
    points : DataFrame
        Weighted points by criterion, and `total`; customers as the index.
    weights : mapping
        Weights by criterion, in per cent.
    names : mapping
        What the criteria are called.
    last_in : int
        How many are chosen.
    """
    ordered = points.sort_values("total", ascending=False)
    totals = ordered["total"]
    words = {
        "first": totals.index[0], "points": number(totals.iloc[0], 2), "most": number(sum(weights.values()) / 100 * len(points), 2),
        "in": totals.index[last_in - 1], "out": totals.index[last_in], "apart": number(totals.iloc[last_in - 1] - totals.iloc[last_in], 2),
        "a": number(totals.iloc[last_in - 1], 2), "b": number(totals.iloc[last_in], 2),
    }  # fmt: skip
    return heatmap(
        ordered[list(weights)].to_numpy(),
        [f"{place}. {who}  {number(total, 2)}" for place, (who, total) in enumerate(totals.items(), 1)],
        [f"{names[each]} {percent(weight / 100)}" for each, weight in weights.items()],
        row_label=both(fi="Asiakas ja pisteet", en="Customer and points"),
        column_label=both(fi="Kriteeri ja paino", en="Criterion and weight"),
        write=lambda value: number(value, 2),
        title=both(
            fi="{first} saa {points} pistettä, kun enintään voi saada {most}; viidennen ja kuudennen ero on {apart}",
            en="{first} gets {points} points out of {most} at most; fifth and sixth are {apart} apart",
        ).format(**words),
        alt=both(
            fi="Ensimmäinen on {first}, {points} pistettä. Viides on {in}, {a}, ja kuudes {out}, {b}.",
            en="First comes {first} with {points} points. Fifth is {in}, {a}, and sixth {out}, {b}.",
        ).format(**words),
        subtitle=both(
            fi="Painotetut pisteet kriteereittäin; rivin alussa sijoitus ja pisteet yhteensä",
            en="Weighted points by criterion; each row begins with the rank and the points in all",
        ),
        source=_slide_restored(),
    )


def possible_ranks(found: pd.DataFrame, first: str, share: float) -> Figure:
    """Between which ranks each customer stays when the weights are drawn by lot.

    Parameters
    ----------
    found : DataFrame
        Columns `best`, `usual` and `worst`; customers as the index, in the order of the lecture's totals.
    first : str
        The customer that the title speaks of.
    share : float
        In how large a part of the weightings it comes first.
    """
    widest = str((found["worst"] - found["best"]).idxmax())
    return intervals(
        list(found.index), found["best"].tolist(), found["usual"].tolist(), found["worst"].tolist(),
        heading=both(fi="Asiakas", en="Customer"), value=Column(both(fi="Sija", en="Rank"), "number"),
        columns=(both(fi="paras", en="best"), both(fi="luennon painoilla", en="with the lecture’s weights"), both(fi="huonoin", en="worst")),
        highlight=[first, widest], limits=(1, len(found)),
        title=both(fi="{first} on ensimmäinen {share}:ssa kaikista painotuksista", en="{first} comes first in {share} of all weightings").format(
            first=first, share=percent(share)),
        alt=both(
            fi="{first} on ensimmäinen {share}:ssa painotuksista. Eniten sija vaihtelee asiakkaalla {widest}: {a}–{b}.",
            en="{first} comes first in {share} of the weightings. The rank varies most for {widest}: {a}–{b}.",
        ).format(first=first, share=percent(share), widest=widest, a=number(float(found["best"][widest])), b=number(float(found["worst"][widest]))),
        subtitle=both(
            fi="Sija luennon painoilla sekä paras ja huonoin sija, kun viisi painoa arvotaan vapaasti (1 = paras)",
            en="Rank with the lecture’s weights, and the best and the worst rank when the five weights are drawn freely (1 = best)",
        ),
        source=_slide_restored(),
    )  # fmt: skip


def fifth_place(chances: pd.Series, limit: float) -> Figure:
    """Who gets the last place, when the weights may differ from the lecture's by so much.

    Parameters
    ----------
    chances : Series
        Share of weightings in which each customer comes fifth, the likeliest first.
    limit : float
        How far each weight may be from the lecture's, as a share of it.
    """
    shown = chances[chances > 0.005]
    words = {"who": shown.index[0], "share": percent(shown.iloc[0]), "limit": percent(limit)}
    return bars(
        list(shown.index), shown.tolist(), write=percent, highlight=[shown.index[0]], limits=(0, 1),
        heads=(both(fi="Asiakas", en="Customer"), both(fi="Osuus painotuksista", en="Share of weightings")),
        title=both(
            fi="Viides on {who} {share}:ssa painotuksista, kun painot saavat poiketa luennon painoista enintään {limit}",
            en="{who} comes fifth in {share} of the weightings that differ from the lecture’s by {limit} at most",
        ).format(**words),
        alt=both(fi="Viides: {list}.", en="Fifth: {list}.").format(list=", ".join(f"{who} {percent(part)}" for who, part in shown.items())),
        subtitle=both(fi="Kuka on viides, osuus arvotuista painotuksista", en="Who comes fifth, share of weightings drawn"), source=_slide_restored(),
    )  # fmt: skip


def gap_in_points_and_euros(points: pd.Series, euros: pd.Series, who: str) -> Figure:
    """The current gap of each customer as points and as euros, both as a share of the largest.

    Parameters
    ----------
    points, euros : Series
        The same customers, the largest first.
    who : str
        The customer that the title speaks of.
    """
    first, second = points / points.max(), euros / euros.max()
    words = {"who": who, "a": percent(first[who]), "b": percent(second[who]), "largest": points.index[0]}
    return paired_bars(
        list(points.index), first.tolist(), second.tolist(), (both(fi="pisteinä", en="in points"), both(fi="euroina", en="in euros")),
        write=percent, highlight=who, limits=(0, 1), head=both(fi="Asiakas", en="Customer"),
        title=both(
            fi="Asiakkaan {who} ostoaukko on pisteinä {a} suurimmasta, euroina {b}", en="{who}’s gap is {a} of the largest in points, {b} in euros").format(**words),
        alt=both(
            fi="Suurin aukko on asiakkaalla {largest}. Asiakkaan {who} aukko on siitä pisteinä {a} ja euroina {b}.",
            en="{largest} has the largest gap. {who}’s is {a} of it in points and {b} in euros.").format(**words),
        subtitle=both(fi="Nykyinen ostoaukko, % suurimmasta aukosta", en="Current gap, % of the largest gap"), source=_invented_euros(),
    )  # fmt: skip


def slide_as_left(points: pd.DataFrame, names: Mapping[str, str], framed: Collection[tuple[int, int]] = ()) -> Figure:
    """The slide's cells, in its own order; what is lost is empty, and what has been restored is framed.

    Parameters
    ----------
    points : DataFrame
        Weighted points by criterion; customers as the index. A lost cell is NaN.
    names : mapping
        What the criteria are called.
    framed : collection of (row, column)
        Places of the restored cells.
    """
    lost = int(points.isna().to_numpy().sum())
    return heatmap(
        points.to_numpy(), list(points.index), [names[each] for each in points.columns],
        row_label=both(fi="Asiakas", en="Customer"), column_label=both(fi="Kriteeri", en="Criterion"),
        write=lambda value: number(value, 2), framed=framed, limits=(0, 3.9),
        title=both(fi="Kalvolta puuttuu {n} lukua", en="The slide lacks {n} numbers").format(n=number(lost)) if lost
        else both(fi="Kehystetyt {n} lukua on laskettu takaisin", en="The {n} framed numbers have been worked out").format(n=number(len(framed))),
        alt=both(fi="{all} solusta {n} on tyhjiä.", en="{n} of {all} cells are empty.").format(all=number(points.size), n=number(lost)) if lost
        else both(fi="{all} solusta {n} on palautettu.", en="{n} of {all} cells have been restored.").format(all=number(points.size), n=number(len(framed))),
        subtitle=both(fi="Painotetut pisteet, kalvon järjestyksessä", en="Weighted points, in the order of the slide"),
        source=_slide() if lost else _slide_restored(),
    )  # fmt: skip


def ways_left(counts: Sequence[int]) -> Figure:
    """How many ways are left to fill in the lost cells, one rule after another.

    Parameters
    ----------
    counts : sequence of int
        After the totals, after what is printed once on a slide, and after the ranks.
    """
    names = [
        both(fi="rivien summat", en="the sums of the rows"),
        both(fi="+ kalvolla sama luku vain kerran", en="+ a number is printed once on a slide"),
        both(fi="+ pisteet ovat sijoja", en="+ the points are ranks"),
    ]
    words = {"a": number(counts[0]), "b": number(counts[1]), "c": number(counts[2])}
    return bars(
        names, list(counts), highlight=names[-1:], limits=(0, max(counts)),
        heads=(both(fi="Mitä otetaan huomioon", en="What is used"), both(fi="Täyttötapoja", en="Ways to fill in")),
        title=both(fi="Jäljelle jää {c} tapa täyttää taulukko", en="{c} way is left to fill in the table").format(**words),
        alt=both(fi="Täyttötapoja on ensin {a}, sitten {b} ja lopulta {c}.", en="There are {a} ways at first, then {b}, and {c} in the end.").format(**words),
        subtitle=both(fi="Tapoja täyttää kadonneet solut", en="Ways to fill in the lost cells"), source=_slide(),
    )  # fmt: skip


def chains() -> Figure:
    """What a customer may bring besides money: the lecture's examples, and what they leave open."""
    columns = [
        both(fi="Kalvolla lukee", en="What the slide says"), both(fi="Mitä toimittaja saa", en="What the supplier gains"),
    ]  # fmt: skip
    rows: Mapping[str, Sequence[str]] = {
        both(fi="Imago (kalvo 21)", en="Image (slide 21)"): (
            both(fi="pelkkä otsikko", en="only the heading"),
            both(fi="esimerkiksi sairaalan, jonka nimen pesula saa mainita muille", en="for example a hospital that a laundry may name to others"),
        ),
        both(fi="Osaaminen (kalvo 22)", en="Know-how (slide 22)"): (
            both(fi="Honda, Atlantic Tool & Die, muoviprofiilien toimittaja", en="Honda, Atlantic Tool & Die, supplier of plastic profiles"),
            both(fi="tuotantotavan, jolla voi palvella muitakin", en="a way of producing that serves others too"),
        ),
        both(fi="Osaaminen (kalvo 23)", en="Know-how (slide 23)"): (
            both(fi="Toyota, BAMA, Tenneco, pakojärjestelmien toimittaja", en="Toyota, BAMA, Tenneco, supplier of exhaust systems"),
            both(fi="oppia muilta toimittajilta yhteisessä yhdistyksessä", en="lessons from other suppliers in a common association"),
        ),
        both(fi="Verkosto (kalvo 24)", en="Network (slide 24)"): (
            both(fi="Maspex, pakkausten toimittaja", en="Maspex, supplier of packaging"),
            both(fi="markkinat, joille elintarvikeyhtiö vie toimittajansa mukanaan", en="a market into which the food company takes its supplier"),
        ),
    }  # fmt: skip
    return matrix(
        list(rows), columns, list(rows.values()),
        heading=both(fi="Kriteeri", en="Criterion"), uncertain=[(name, columns[1]) for name in rows],
        title=both(fi="Asiakas voi tuoda muutakin kuin rahaa", en="A customer may bring more than money"),
        alt=both(fi="4 kalvoa: imago on tyhjä; osaamisesta ovat Honda ja Toyota, verkostosta Maspex.",
                 en="4 slides: image is empty; know-how has Honda and Toyota, network has Maspex."),
        subtitle=both(fi="Laadullisten kriteerien esimerkit; katkoviiva: tekijän tulkinta, kalvolla sitä ei ole",
                      en="Examples of the qualitative criteria; dashed: the author’s reading, not on the slide"),
        source=both(fi="Lähde: K. Cybulski, kalvot 21–24", en="Source: K. Cybulski, slides 21–24"),
    )  # fmt: skip


def hierarchy() -> Figure:
    """A hierarchy in place of the lost one: Hannus's groups, from the few at the top."""
    levels: Mapping[str, str] = {
        both(fi="Strategiset asiakkuudet", en="Strategic accounts"): both(fi="muutama; oma päätoiminen vastuuhenkilö", en="a few; each with a full-time manager"),
        both(fi="Avainasiakkuudet", en="Key accounts"): both(fi="kullakin nimetty vastuuhenkilö, joka hoitaa useita", en="each with a named manager, who has several"),
        both(fi="Strategiset mahdollisuudet", en="Strategic opportunities"): both(fi="ostavat vähän tai eivät vielä mitään mutta voisivat ostaa paljon", en="buy little or nothing yet, but could buy much"),
        both(fi="Kerta-asiakkuudet", en="One-off customers"): both(fi="hoidetaan kustannustehokkaasti, enimmäkseen verkossa", en="served at low cost, mostly online"),
    }
    return layers(
        levels, columns=(both(fi="Taso", en="Level"), both(fi="Ketkä ja miten", en="Who and how")), highlight=list(levels)[1:2], uncertain=list(levels),
        title=both(fi="Avainasiakas ei ole ylin porras: sen yläpuolella voi olla strateginen asiakas", en="A key account is not the top: there may be a strategic one above it"),
        alt=both(fi="4 tasoa ylhäältä: strategiset asiakkuudet, avainasiakkuudet, strategiset mahdollisuudet, kerta-asiakkuudet.",
                 en="4 levels from the top: strategic accounts, key accounts, strategic opportunities, one-off customers."),
        subtitle=both(fi="Asiakkuusryhmät ylhäältä alas; katkoviiva: järjestys on tekijän täydennys", en="Groups of accounts from the top down; dashed: the order is the author’s completion"),
        source=both(fi="Lähde: opinnäyte (Hannus 2004); luennon kuvio (kalvo 18) on kadonnut", en="Source: thesis (Hannus 2004); the lecture’s figure (slide 18) is lost"),
    )  # fmt: skip
