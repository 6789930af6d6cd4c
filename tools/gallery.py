"""Show every kind of figure: wide, narrow, dark, in grey, and as someone sees it who cannot tell red from green.

    python tools/gallery.py FOLDER                       write FOLDER/gallery.html
    python tools/gallery.py FOLDER --only slope,ranks    only these kinds
    python tools/gallery.py FOLDER --stress              each of one and of thirty, with long names and odd numbers

A kind is whatever `asiakkuus_lib.show` offers that makes a `Figure`; each has its example here.
"""

import argparse
import inspect
import re
from collections.abc import Callable, Iterator, Sequence
from html import escape
from pathlib import Path
from typing import TypedDict

import numpy as np
import pandas as pd

from asiakkuus_lib import show
from asiakkuus_lib.locale import use_language
from asiakkuus_lib.show import Column, svg
from asiakkuus_lib.show.figure import NARROW, WIDE, Figure, Words
from asiakkuus_lib.show.style import DARK, PAPER

# What the drawing is shown as, besides narrow.
VIEWS = {"wide": "", "dark": "dark", "grey": "grey", "deuteranopia": "deuteranopia"}
# Machado, Oliveira and Fernandes (2009), severity 1.
_DEUTERANOPIA = "0.367 0.861 -0.228 0 0 0.280 0.673 0.047 0 0 -0.012 0.043 0.969 0 0 0 0 0 1 0"
COUNT = Column("Asiakkaita", "number")
EUROS = Column("Myynti", "money", unit="€")
GRADE = Column("Arvosana", "number", 1)
SOURCE, OWN = "Lähde: Suvilinjan keksityt luvut", "Lähde: kurssin oma esimerkki"


def kinds() -> list[str]:
    """The names of all kinds of figures."""
    found = []
    for name in show.__all__:
        made = getattr(show, name)
        if name != "draw" and inspect.isfunction(made) and inspect.signature(made).return_annotation is Figure:
            found.append(name)
    return found


def _bars() -> Figure:
    return show.bars(
        ["Vapaa-aika", "Rahti", "Kokous", "Työmatka"],
        [412, 380, 120, 64],
        title="Vapaa-aika ja rahti tuovat eniten",
        alt="Vapaa-aika 412 ja rahti 380 tuhatta euroa.",
        subtitle="Myynti tarpeittain 2025, tuhatta euroa",
        source=SOURCE,
        highlight=["Vapaa-aika", "Rahti"],
    )


def _paired_bars() -> Figure:
    return show.paired_bars(
        ["Parhaat", "Muut"],
        [0.2, 0.8],
        [0.65, 0.35],
        ("asiakkaista", "myynnistä"),
        title="Viidennes tuo kaksi kolmesta",
        alt="20 % asiakkaista tuo 65 % myynnistä.",
        subtitle="Osuus asiakkaista ja myynnistä 2025",
        source=SOURCE,
        write=show.percent,
    )


def _waterfall() -> Figure:
    return show.waterfall(
        [
            ("Myynti", 129_240),
            ("Alennukset ja bonukset", -6_802),
            ("Matkojen muuttuvat kulut", -64_310),
            ("Myymälän ja kahvilan ostot", -31_400),
            ("Myyntityö", -15_750),
            ("Asiakaspalvelu", -7_180),
            ("Viestit ja kirjeet", -3_583),
        ],
        "Jää",
        title="Kanta-asiakasohjelmasta jää 215 €",
        alt="Myynnistä 129 240 € jää 215 €.",
        subtitle="Ohjelman myynti ja kulut 2025, €",
        source=SOURCE,
    )


def _lines() -> Figure:
    return show.lines(
        [2022, 2023, 2024, 2025],
        {"Kanta-asiakkaat": [210, 240, 250, 302], "Muut": [300, 290, 280, 270]},
        title="Kanta-asiakkaat ohittivat muut",
        alt="302 ja 270 vuonna 2025.",
        subtitle="Asiakkaita vuoden lopussa 2022–2025",
        source=SOURCE,
        write_x=str,
        x_ticks=[2022, 2023, 2024, 2025],
    )


def _panels() -> Figure:
    days = [1] * 46 + [2] * 21 + [3] * 12 + [4] * 8 + [6] * 6 + [9, 11, 12, 13, 15, 17, 19]
    return show.panels(
        [("ostopäiviä", days, [3, 10]), ("ostot, €", [38 * n + i * i for i, n in enumerate(days)], [120, 900])],
        title="Lähes puolet on ostanut vain yhtenä päivänä",
        alt="46 sadasta asiakkaasta on ostanut yhtenä päivänä.",
        y_label="asiakkaita",
        accent=(0, 1, "1 päivä: 46"),
        scale=["even", "log"],
        subtitle="Sata asiakasta ostopäivien ja ostojen mukaan, 2023–2025; luokat vaihtuvat katkoviivojen kohdalla",
        source=SOURCE,
    )


def _heatmap() -> Figure:
    return show.heatmap(
        np.array([[12.0, 30.0, 8.0, 21.0], [41.0, 22.0, 5.0, 3.0], [6.0, 14.0, 19.0, 30.0]]),
        ["Vapaa-aika", "Rahti", "Kokous"],
        ["Suuri", "Hyvä", "Pieni", "Kerran ostanut"],
        title="Suurimmista useimmat ovat rahtiasiakkaita",
        alt="41 suurta rahtiasiakasta.",
        row_label="tarve",
        column_label="koko",
        framed=[(1, 0)],
        subtitle="Asiakkaita tarpeen ja koon mukaan 2025",
        source=SOURCE,
    )


def _calls() -> Figure:
    hours = [f"{hour}–{hour + 2}" for hour in range(6, 24, 2)]
    days = ["Maanantai", "Tiistai", "Keskiviikko", "Torstai", "Perjantai", "Lauantai", "Sunnuntai"]
    calls = [[4 + (3 * i + 7 * j) % 11 + 40 * (i == 4 and 4 <= j <= 5) for j in range(len(hours))] for i in range(7)]
    return show.heatmap(
        np.array(calls, dtype=float),
        days,
        hours,
        title="Perjantai-iltapäivä ruuhkauttaa asiakaspalvelun",
        alt=f"Perjantaina kello 14–18 tulee {calls[4][4]} ja {calls[4][5]} yhteydenottoa, muulloin enintään 14.",
        row_label="päivä",
        column_label="kello",
        subtitle="Yhteydenottoja asiakaspalveluun viikossa, 2025",
        source=SOURCE,
    )


def _dots() -> Figure:
    return show.dots(
        ["Luottamus", "Sitoutuminen", "Tiedonvaihto"],
        {"Suvilinja": [80, 60, 48], "kilpailija": [55, 65, 52]},
        title="Meihin luotetaan enemmän kuin kilpailijaan",
        alt="Luottamus: 80 ja 55 sadasta.",
        mark=(50, "puolet pisteistä"),
        subtitle="Yritysasiakkaiden antamat pisteet 0–100, 2025",
        source=SOURCE,
    )


def _nine_fields() -> Figure:
    return show.nine_fields(
        [
            ["enemmän halvemmalla", "enemmän samalla", "enemmän kalliimmalla"],
            ["sama halvemmalla", "sama", "sama kalliimmalla"],
            ["vähemmän paljon halvemmalla", "vähemmän samalla", "vähemmän kalliimmalla"],
        ],
        [[True, True, True], [True, False, False], [True, False, False]],
        [("Me", 0, 1), ("Lautta", 2, 0)],
        names=["Suvilinja", "Saariston Lautta"],
        title="Suvilinja antaa enemmän samalla hinnalla",
        alt="Rivi 1, sarake 2.",
        rows=["enemmän", "saman", "vähemmän"],
        columns=["halvempi", "sama", "kalliimpi"],
        row_label="Hyöty",
        column_label="Hinta",
        subtitle="Suvilinja ja kilpailija asiakkaan silmin, 2025",
        source=SOURCE,
    )


def _slope() -> Figure:
    return show.slope(
        ["Parhaat", "Hyvät", "Satunnaiset", "Pienet", "Hiljaiset"],
        [302, 610, 845, 940, 1490],
        [209, 655, 830, 1020, 1737],
        names=("2024", "2025"),
        heading="Ryhmä",
        value=COUNT,
        highlight=["Parhaat"],
        accent="Parhaat",
        notes=["−31 %", "+7 %", "−2 %", "+9 %", "+17 %"],
        title="Parhaista kolmannes putosi",
        subtitle="Asiakkaita ryhmittäin vuoden lopussa",
        source="Lähde: Suvilinjan keksityt ostot 2024–2025",
        alt="Parhaita oli 302, nyt 209; hiljaisia on 1 737.",
    )


def _dumbbell() -> Figure:
    criteria = [
        "Neuvotteluvoima",
        "Tiedonvaihto",
        "Yhteistyö ja ristiriidat",
        "Vakiintuneisuus",
        "Sitoutuminen",
        "Luottamus",
        "Henkilökohtaiset suhteet",
        "Sopeutuminen",
        "Riippuvuus",
    ]
    return show.dumbbell(
        criteria,
        [3.1, 2.8, 3.6, 2.2, 2.9, 3.1, 4.0, float("nan"), 2.4],
        [3.5, 3.9, 4.1, 2.6, 4.3, 4.4, 4.4, 3.0, 2.1],
        names=("he sanovat", "me sanomme"),
        heading="Kriteeri",
        value=GRADE,
        highlight=["Luottamus", "Sitoutuminen"],
        limits=(1, 5),
        title="Luulemme suhdetta vahvemmaksi kuin he",
        subtitle="Kalanjalostamo, arvosanat 1–5, 2025",
        alt="Luottamus: he 3,1 ja me 4,4; sitoutuminen 2,9 ja 4,3.",
        source=SOURCE,
    )


def _ranks() -> Figure:
    return show.ranks(
        [f"S0{i}" for i in range(1, 9)],
        {
            "Myynti": [180, 210, 290, 308, 150, 140, 260, 120],
            "Uudet asiakkaat": [9, 11, 4, 8, 14, 7, 6, 10],
            "Tulos": [20, 14, 33, 11.6, 9, 13, 25, 12],
            "Pysyneet": [0.8, 0.7, 0.85, 0.66, 0.6, 0.75, 0.8, 0.72],
        },
        heading="Myyjä",
        value=Column("Arvo", "number", 2),
        highlight=["S03"],
        title="Tuloksen paras myyjä hankkii vähiten uusia asiakkaita",
        alt="S03 on tuloksessa 1., myynnissä 2. ja uusissa asiakkaissa 8.",
        subtitle="Kahdeksan myyjän sijat neljällä mittarilla, 2025",
        source=SOURCE,
    )


RFM = [
    "Mestarit",
    "Uskolliset",
    "Lupaavat uskolliset",
    "Uudet",
    "Lupaavat",
    "Huomiota kaipaavat",
    "Nukahtamassa",
    "Vaarassa",
    "Ei saa menettää",
    "Horroksessa",
    "Menetetyt",
]


def _migration() -> Figure:
    made = np.random.default_rng(5)
    counts = made.integers(0, 14, (11, 11)) * (made.random((11, 11)) > 0.4) + np.diag(made.integers(60, 220, 11))
    return show.migration(
        pd.DataFrame(counts, RFM, RFM),
        names=("2024", "2025"),
        heading="Ryhmä",
        value=COUNT,
        highlight="Vaarassa",
        title="Vaarassa olleista useimmat ovat yhä vaarassa",
        subtitle="Asiakkaita ryhmissä vuoden lopussa",
        alt=f"Vaarassa olleista {counts[7].sum()} asiakkaasta {counts[7][7]} on siinä yhä.",
        source=SOURCE,
    )


def _intervals() -> Figure:
    return show.intervals(
        ["Arvosana 5", "Arvosana 4", "Arvosana 3", "Arvosana 1–2"],
        [0.06, 0.09, 0.18, 0.22],
        [0.08, 0.11, 0.24, 0.33],
        [0.10, 0.13, 0.31, 0.46],
        heading="Arvosana",
        value=Column("Lähti vuodessa", "percent"),
        columns=("vähintään", "arvio", "enintään"),
        highlight=["Arvosana 1–2"],
        level=(0.124, "kaikki 12 %"),
        title="Tyytymätön lähtee kolme kertaa useammin",
        subtitle="Vuoden sisällä lähteneet, 95 %:n väli",
        alt="Arvosanan 1–2 antaneista lähti 33 % (22–46), arvosanan 5 antaneista 8 %.",
        source=SOURCE,
    )


def _role_map() -> Figure:
    return show.role_map(
        [
            "Laivapäällikkö",
            "Hankintajohtaja",
            "Talousjohtaja",
            "Käyttäjä: ajojärjestelijä",
            "Sihteeri",
            "Toimitusjohtaja",
        ],
        [3, 4, 4.4, 2, 1.2, 5],
        [4.5, 3, 2, 4, 3.5, 2.8],
        [24, 8, 2, 14, 6, 1],
        [12, 60, 200, 30, 150, 400],
        columns=(
            Column("Vaikutusvalta", "number"),
            Column("Suhtautuminen", "number"),
            Column("Tapaamisia", "number"),
            Column("Päivää viime tapaamisesta", "number"),
        ),
        heading="Henkilö",
        highlight="Toimitusjohtaja",
        limits=((1, 5), (1, 5)),
        title="Päättäjää ei ole tavattu yli vuoteen",
        subtitle="Siikasalmen kunta; ympyrän koko: tapaamisia vuodessa",
        alt="Toimitusjohtaja on vaikutusvallaltaan 5/5 ja viimeksi tavattu 400 päivää sitten.",
        source=SOURCE,
    )


def _portfolio() -> Figure:
    return show.portfolio(
        [
            "Konepaja",
            "Opisto",
            "Rahtilinja",
            "Golfseura",
            "Kalanjalostamo",
            "Kurssikeskus",
            "Siikasalmen kunta",
            "Saariston Sähkö",
        ],
        [310, 260, 420, 120, 180, 90, 60, 30],
        [80, 40, 120, 390, 200, 20, 150, 60],
        [40, 22, 61, 9, 25, 6, 4, 2],
        columns=(
            Column("Myynti", "money", unit="t€"),
            Column("Mahdollinen lisämyynti", "money", unit="t€"),
            Column("Kate", "money", unit="t€"),
        ),
        heading="Asiakas",
        highlight="Golfseura",
        title="Golfseura voisi kasvaa eniten",
        subtitle="Avainasiakkaat 2025; ympyrän ala: kate",
        alt="Golfseura ostaa 120 ja voisi ostaa 390 tuhatta euroa lisää.",
        source=SOURCE,
    )


def _funnel() -> Figure:
    return show.funnel(
        ["Prospektit", "Tavoitetut", "Tapaamiset", "Tarjoukset", "Uudet asiakkaat"],
        [412, 260, 118, 64, 31],
        [2060, 7800, 18880, 9600, 3300],
        heading="Vaihe",
        count=Column("Yrityksiä", "number"),
        cost=Column("Kulut", "money", unit="€"),
        title="Uusi yritysasiakas maksaa 1 343 €",
        subtitle="Uusasiakashankinta 2025",
        alt="412 prospektista tuli 31 asiakasta, ja kuluja kertyi 41 640 €.",
        source=SOURCE,
    )


def _ladder() -> Figure:
    return show.ladder(
        ["Nimi rekisterissä", "On joskus ostanut", "Osti vuonna 2025", "Sopimus voimassa"],
        [4190, 3641, 1904, 972],
        heading="Kuka on asiakas",
        value=COUNT,
        title="Asiakkaita on 972 tai 4 190 sen mukaan, keneltä kysytään",
        subtitle="Asiakkaita neljän määritelmän mukaan, 31.12.2025",
        alt="4 190, 3 641, 1 904 ja 972 asiakasta.",
        source=SOURCE,
    )


def _nested() -> Figure:
    return show.nested(
        ["Kaikki ostot elinaikana", "Ostot alalta vuodessa", "Ostot meiltä vuodessa"],
        [24_000, 6_000, 1_500],
        heading="Ostot",
        value=EUROS,
        title="Neljännes neljänneksestä on meillä",
        subtitle="Yhden asiakkaan ostot, €",
        alt="Meiltä ostetaan 1 500 €, alalta 6 000 €, elinaikana 24 000 €.",
        source=SOURCE,
    )


def _layers() -> Figure:
    return show.layers(
        {
            "Tapa ajatella": "asiakkuus on yhteistä arvontuotantoa",
            "Tapa organisoitua": "kuka vastaa asiakkuudesta alusta loppuun",
            "Työkalut ja järjestelmät": "mistä asiakkaan tiedot löytyvät, ja kuka ne kirjaa",
        },
        columns=("Kerros", "Mitä siinä päätetään"),
        highlight=["Tapa ajatella"],
        uncertain=["Tapa organisoitua"],
        title="Järjestelmä ostettiin ennen kuin vastuista sovittiin",
        alt="3 kerroksesta keskimmäinen puuttuu.",
        subtitle="Asiakkuudenhallinnan kerrokset; katkoviivalla se, mikä puuttuu",
        source=OWN,
    )


def _onion() -> Figure:
    return show.layers(
        {
            "Merkitykset": "arvot ja asenteet",
            "Vaihdanta": "mitä annetaan ja saadaan",
            "Kohtaamiset": "se, mitä tapahtuu tänään",
        },
        columns=("Taso", "Mitä siinä on"),
        form="onion",
        highlight=["Kohtaamiset"],
        title="Kohtaamiset ovat näkyvin taso",
        alt="3 tasoa sisäkkäin.",
        subtitle="Suhteen tasot uloimmasta sisimpään",
        source=OWN,
    )


def _process() -> Figure:
    return show.process(
        {
            "Tutki": "keitä asiakkaat ovat, ja mitä he tarvitsevat",
            "Valitse": "tavoitteet ja tapa hoitaa kukin ryhmä",
            "Toteuta ja opi": "tee, seuraa tuloksia ja kirjaa, mitä opittiin",
        },
        columns=("Vaihe", "Mitä tehdään"),
        back=("Toteuta ja opi", "Tutki", "opittu muuttaa ryhmittelyn"),
        highlight=["Toteuta ja opi"],
        title="Kolmas vaihe vie takaisin ensimmäiseen",
        alt="3 vaihetta ja paluu.",
        subtitle="Asiakkuuksien hoidon vaiheet",
        source=OWN,
    )


def _long_process() -> Figure:
    return show.process(
        {
            "Suspekti": "ei vielä tiedetä, voisiko ostaa",
            "Prospekti": "voisi ostaa",
            "Uusi asiakas": "osti kerran",
            "Aktiiviasiakas": "ostaa toistuvasti",
            "Avainasiakas": "tuo tuloksesta suuren osan",
            "Puolestapuhuja": "suosittelee muille",
        },
        columns=("Vaihe", "Kuka"),
        back=("Puolestapuhuja", "Suspekti", "suosittelu tuo uusia"),
        uncertain=["Suspekti"],
        title="Puolestapuhuja tuo uusia suspekteja",
        alt="6 vaihetta ja paluu.",
        subtitle="Asiakkaan polku; katkoviivalla se, josta ei vielä tiedetä",
        source=OWN,
    )


def _matrix() -> Figure:
    rows = ["Vaihdannan kohde", "Näkökulma", "Asiakas on", "Esimerkki"]
    columns = ["Perinteinen markkinointi", "Palvelujen markkinointi", "Suhdemarkkinointi", "Verkostot"]
    cells = [
        ["tuote", "palvelu", "suhde", "verkoston arvo"],
        ["myynti tänään", "kohtaamisen laatu", "asiakkuuden kesto", "kumppanien yhteinen hyöty"],
        ["kohde", "osallistuja", "kumppani", "solmu muiden joukossa"],
        ["lippukampanja", "lautan kahvila", "kausisopimus", "saariston matkapaketti"],
    ]
    return show.matrix(
        rows,
        columns,
        cells,
        heading="Piirre",
        uncertain=[("Esimerkki", "Verkostot"), ("Esimerkki", "Palvelujen markkinointi")],
        highlight=[("Vaihdannan kohde", "Suhdemarkkinointi")],
        title="Kausisopimus on suhdemarkkinointia",
        subtitle="Neljä aikakautta; katkoviivalla se, minkä paikka on epävarma",
        alt="4 aikakautta, 2 epävarmaa sijoitusta.",
        source=OWN,
    )


def _ticks() -> Figure:
    return show.matrix(
        ["Kysely", "Havainnointi", "Tilastot", "Omat järjestelmät"],
        ["Nyt", "Lähteneet", "Syyt", "Rahat"],
        [
            [True, False, True, False],
            [True, False, True, False],
            [False, False, False, True],
            [True, True, False, True],
        ],
        heading="Lähde",
        highlight=[("Omat järjestelmät", "Lähteneet")],
        title="Vain kuitit kertovat lähteneistä",
        subtitle="Mitä kukin lähde näkee",
        alt="4 lähteestä 1 kertoo lähteneistä.",
        source=OWN,
    )


def _multiples(bars: bool = False) -> Figure:
    months = ["tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu"]
    series = {
        "Vapaa-aika": [12, 11, 15, 22, 40, 88, 120, 80, 34, 20, 12, 18],
        "Rahti": [60, 58, 62, 64, 61, 55, 40, 58, 63, 61, 60, 52],
        "Kokous": [20, 24, 26, 22, 25, 10, 3, 12, 28, 30, 27, 14],
        "Työmatka": [30, 30, 31, 30, 29, 22, 10, 26, 31, 31, 30, 24],
        "Ryhmät": [4, 5, 8, 12, 30, 34, 22, 24, 18, 9, 5, 10],
    }
    return show.small_multiples(
        months,
        {name: [float(v) for v in values] for name, values in series.items()},
        heading="Kuukausi",
        value=Column("Myynti", "money", unit="t€"),
        bars=bars,
        highlight=["Vapaa-aika"],
        title="Vain vapaa-aika elää kesästä",
        subtitle="Myynti kuukausittain 2025, tuhatta euroa",
        alt="Vapaa-ajan myynti oli heinäkuussa 120 ja tammikuussa 12.",
        source=SOURCE,
    )


def _tornado() -> Figure:
    return show.tornado(
        ["Pysyvyys", "Kate", "Korko"],
        [(-310, 520), (-240, 240), (90, -80)],
        1_763,
        title="Pysyvyys liikuttaa asiakkaan arvoa eniten",
        alt="Arvo 1 763 € on 1 453–2 283 € pysyvyyden mukaan.",
        subtitle="Elinkaariarvo, kun yksi oletus liikkuu ääripäästä toiseen, €",
        heads=("Oletus", "oletus pienin", "oletus suurin"),
        source=SOURCE,
        write=lambda value: show.money(value),
    )


EXAMPLES: dict[str, list[Callable[[], Figure]]] = {
    "bars": [_bars],
    "dots": [_dots],
    "dumbbell": [_dumbbell],
    "funnel": [_funnel],
    "heatmap": [_heatmap, _calls],
    "intervals": [_intervals],
    "ladder": [_ladder],
    "layers": [_layers, _onion],
    "lines": [_lines],
    "matrix": [_matrix, _ticks],
    "migration": [_migration],
    "nested": [_nested],
    "nine_fields": [_nine_fields],
    "paired_bars": [_paired_bars],
    "panels": [_panels],
    "portfolio": [_portfolio],
    "process": [_process, _long_process],
    "ranks": [_ranks],
    "role_map": [_role_map],
    "slope": [_slope],
    "small_multiples": [_multiples, lambda: _multiples(bars=True)],
    "tornado": [_tornado],
    "waterfall": [_waterfall],
}


class _Head(TypedDict):
    """What most kinds are told of their labels and values."""

    heading: str
    value: Column


# What a figure of any names is made like: from names and numbers, some below zero, zero and not known.
Maker = Callable[[Sequence[str], Sequence[float]], Figure]
SAID: Words = {"title": "Kaikki on luettavissa", "alt": "1 ja 30 asiakasta."}
HEAD: _Head = {"heading": "Ryhmä", "value": EUROS}


def _shrinking(values: Sequence[float]) -> list[float]:
    return sorted((abs(v) if np.isfinite(v) else 0.0 for v in values), reverse=True)


def _sized(values: Sequence[float]) -> list[float]:
    return [abs(v) for v in values]


def _shifted(values: Sequence[float]) -> list[float]:
    return [*values[1:], *values[:1]]


def _flows(names: Sequence[str], values: Sequence[float]) -> pd.DataFrame:
    many = len(names)
    sizes = np.resize(np.array(_sized(values)), (many, many))
    return pd.DataFrame(sizes / 10 + np.diag(np.nan_to_num(sizes[0])), list(names), list(names))


def _cells(name: str) -> list[str | bool]:
    return [name, True, "", "tarve"]


MAKERS: dict[str, Maker] = {
    "bars": lambda n, v: show.bars(n, v, highlight=n[:1], **SAID),
    "nine_fields": lambda n, v: show.nine_fields(
        [[n[(3 * i + j) % len(n)] for j in range(3)] for i in range(3)],
        [[j >= i for j in range(3)] for i in range(3)],
        [(name, k % 3, (k // 3 + k) % 3) for k, name in enumerate(n[:5])],
        names=n[:5],
        rows=[n[0], n[-1], n[0]],
        columns=[n[-1], n[0], n[-1]],
        row_label=n[0],
        column_label=n[-1],
        **SAID,
    ),
    "paired_bars": lambda n, v: show.paired_bars(n, v, _shifted(v), ("he", "me"), write=show.number, **SAID),
    "dots": lambda n, v: show.dots(n, {"he": v, n[0]: _shifted(v)}, limits=(-1e6, 1e6), **SAID),
    "heatmap": lambda n, v: show.heatmap(np.resize(np.array(v), (len(n), len(n[:12]))), n, n[:12], **SAID),
    "lines": lambda n, v: show.lines(
        range(len(v)), {name: list(np.roll(v, i)) for i, name in enumerate(n[:5])}, **SAID
    ),
    "panels": lambda n, v: show.panels([(n[0], v, v[:1]), (n[-1], _sized(v), [])], y_label=n[0], **SAID),
    "tornado": lambda n, v: show.tornado(n, list(zip(v, _shifted(v), strict=True)), 100, **SAID),
    "waterfall": lambda n, v: show.waterfall(
        [(name, x if np.isfinite(x) else 0.0) for name, x in zip(n, v, strict=True)], n[0], **SAID
    ),
    "slope": lambda n, v: show.slope(
        n,
        v,
        _shifted(v),
        names=("2024", "2025"),
        highlight=n[:1],
        accent=n[0],
        notes=["+12,5 %"] * len(n),
        **HEAD,
        **SAID,
    ),
    "dumbbell": lambda n, v: show.dumbbell(n, v, _shifted(v), names=("he", "me"), highlight=n[:2], **HEAD, **SAID),
    "ranks": lambda n, v: show.ranks(
        n, {"Myynti": v, "Tulos": _shifted(v), n[0]: v[::-1]}, highlight=n[:1], **HEAD, **SAID
    ),
    "migration": lambda n, v: show.migration(_flows(n, v), names=("2024", "2025"), highlight=n[0], **HEAD, **SAID),
    "intervals": lambda n, v: show.intervals(
        n,
        [x - 3 for x in v],
        v,
        [x + 9 for x in v],
        columns=("alin", "arvio", "ylin"),
        highlight=n[:2],
        level=(1, n[0]),
        **HEAD,
        **SAID,
    ),
    "role_map": lambda n, v: show.role_map(
        n,
        v,
        _shifted(v),
        _sized(v),
        [x * 10 for x in _sized(v)],
        columns=(EUROS, EUROS, EUROS, EUROS),
        heading="Nimi",
        highlight=n[0],
        **SAID,
    ),
    "portfolio": lambda n, v: show.portfolio(
        n, v, _shifted(v), _sized(v), columns=(EUROS, EUROS, EUROS), heading="Nimi", highlight=n[0], **SAID
    ),
    "funnel": lambda n, v: show.funnel(
        n, _shrinking(v), _shrinking(v), heading="Vaihe", count=COUNT, cost=EUROS, **SAID
    ),
    "ladder": lambda n, v: show.ladder(n, _shrinking(v), **HEAD, **SAID),
    "nested": lambda n, v: show.nested(n, _shrinking(v), **HEAD, **SAID),
    "layers": lambda n, v: show.layers(
        dict.fromkeys(n, n[0]), columns=("Taso", "Mitä"), highlight=n[:1], uncertain=n[1:2], **SAID
    ),
    "process": lambda n, v: show.process(
        dict.fromkeys(n, n[0]),
        columns=("Vaihe", "Mitä"),
        back=(n[-1], n[0], n[0]),
        highlight=n[:1],
        uncertain=n[1:2],
        **SAID,
    ),
    "matrix": lambda n, v: show.matrix(
        n,
        n[:4],
        [_cells(name)[: len(n[:4])] for name in n],
        heading="Ryhmä",
        highlight=[(n[0], n[0])],
        uncertain=[(n[-1], n[0])],
        **SAID,
    ),
    "small_multiples": lambda n, v: show.small_multiples(
        [n[0], "2025", n[0]],
        {name: [x, -x, y] for name, x, y in zip(n, v, _shifted(v), strict=True)},
        highlight=n[:1],
        **HEAD,
        **SAID,
    ),
}
LONG = "asiakaskannattavuusraportoinnin kehityshanke"
STRESSES: dict[str, tuple[list[str], list[float]]] = {
    "one": (["Ainoa"], [3.0]),
    "one long": ([LONG], [-125_000.0]),
    "thirty": ([f"Ryhmä {i}" for i in range(30)], [float((i * 37) % 101 - 20) for i in range(30)]),
    "thirty long": ([f"{LONG} {i}" for i in range(30)], [float((i * 37) % 101) * 12_345 - 9e5 for i in range(30)]),
    "odd": (["Nolla", "Ei tiedossa", "Alle nollan", "Suuri", LONG], [0.0, float("nan"), -40.0, 1e6, 5.0]),
    "below zero": ([f"Tappio {i}" for i in range(6)], [-(3.0**i) for i in range(6)]),
    "tiny": ([f"Osuus {i}" for i in range(6)], [0.0001 * (i + 1) for i in range(6)]),
    "huge": ([f"Miljardeja {i}" for i in range(6)], [(-1.0) ** i * 7.5e11 * (i + 1) for i in range(6)]),
    "equal": ([f"Sama {i}" for i in range(12)], [5.0] * 12),
}


def stressed(only: Sequence[str] = ()) -> Iterator[tuple[str, Figure]]:
    """Every kind of odd data: its name and what it is of, and the figure."""
    for kind in only or MAKERS:
        make = MAKERS[kind]
        for name, (labels, values) in STRESSES.items():
            yield f"{kind}: {name}", make(labels, values)


def examples(only: Sequence[str] = ()) -> Iterator[tuple[str, Figure]]:
    """Every kind's examples: its name, and the figure."""
    for kind in only or kinds():
        if kind not in EXAMPLES:
            raise SystemExit(f"tools/gallery.py has no example of {kind}: add it to EXAMPLES")
        for make in EXAMPLES[kind]:
            yield kind, make()


def page(figures: Sequence[tuple[str, Figure]], views: Sequence[str] = (*VIEWS, "narrow")) -> str:
    """One HTML file that needs no other."""
    parts = [
        f"<section><h2>{escape(name)}</h2><p><strong>{escape(figure.title)}</strong><br>{escape(figure.subtitle)}</p>"
        + "".join(_view(figure, view, f"{i}{view[0]}") for view in views)
        + f"<p><small>{escape(figure.source)}</small></p><p>{escape(figure.alt)}</p>"
        + f"<details><summary>Table</summary>{figure.table.to_html()}</details></section>"
        for i, (name, figure) in enumerate(figures)
    ]
    face = svg.font_face(svg.letters([drawn for _name, figure in figures for drawn in (figure.wide, figure.narrow)]))
    dark = "".join(f".dark [{part}='{a}']{{{part}:{b}}}" for a, b in DARK.items() for part in ("fill", "stroke"))
    return (
        '<!DOCTYPE html><html lang="fi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>Figures</title><style>{face}{dark}body{{font-family:sans-serif;margin:16px}}svg{{display:block}}"
        f".view{{margin:0 0 16px;max-width:{WIDE}px;border:1px solid #ccc}}.narrow{{max-width:{NARROW}px}}"
        f".dark{{background:{DARK[PAPER]}}}.grey{{filter:grayscale(1)}}.deuteranopia{{filter:url(#deuteranopia)}}</style>"
        '<svg width="0" height="0" aria-hidden="true">'
        '<filter id="deuteranopia" color-interpolation-filters="linearRGB">'
        f'<feColorMatrix values="{_DEUTERANOPIA}"/></filter></svg>{"".join(parts)}</html>'
    )


def _view(figure: Figure, view: str, own: str) -> str:
    """One drawing with inner names of its own."""
    drawn = figure.narrow if view == "narrow" else figure.wide
    drawn = re.sub(r'(id="|href="#|url\(#)', rf"\g<1>v{own}", drawn)
    return f'<div class="view {VIEWS.get(view, view)}">{drawn}</div>'


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="where gallery.html is written")
    parser.add_argument("--only", default="", help="names of kinds, with commas between")
    parser.add_argument("--stress", action="store_true", help="odd data in place of the examples")
    wishes = parser.parse_args()
    use_language("fi")
    only = [name for name in wishes.only.split(",") if name]
    figures = list(stressed(only) if wishes.stress else examples(only))
    wishes.folder.mkdir(parents=True, exist_ok=True)
    out = wishes.folder / "gallery.html"
    out.write_text(page(figures, ("wide", "narrow") if wishes.stress else (*VIEWS, "narrow")), encoding="utf-8")
    print(out)


if __name__ == "__main__":
    main()
