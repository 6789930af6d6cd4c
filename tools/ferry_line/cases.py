"""The customers a teacher can name: their stories and every line of their purchases are written out here."""

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from .assumptions import DAYS, day_number

Line = tuple[str, str, int]


@dataclass(frozen=True)
class Case:
    """One named customer: what the register says, the story, and the purchases (date, "
    "product, quantity)."""

    case: str
    name: str
    customer_type: str
    need: str
    postal_area: str
    acquired_on: str
    channel: str
    agreement: str
    story_fi: str
    story_en: str
    lines: list[Line] = field(default_factory=list)
    ended_on: str = ""
    in_target: str = "yes"
    consent: str = "yes"


def every(first: str, last: str, step_days: int, products: list[tuple[str, int]]) -> list[Line]:
    """Return the same basket bought every ``step_days`` days."""
    days = np.arange(np.datetime64(first), np.datetime64(last) + 1, np.timedelta64(step_days, "D"))
    return [(str(day), product, quantity) for day in days for product, quantity in products]


CASES = [
    Case(
        "best_customer",
        "Hylkeluodon Kalanjalostus Oy",
        "business",
        "freight",
        "Uusikaupunki",
        "2014-03-11",
        "seller",
        "business",
        "Paras asiakas: rahtia joka viikko kolmen vuoden ajan, suurin voitto koko asiakaskannassa.",
        "The best customer: freight every week for three years, the largest profit of all.",
        every("2023-01-03", "2025-12-30", 7, [("T04", 1), ("T02", 12)]),
    ),
    Case(
        "lost_best_customer",
        "Myrskyluodon Kurssikeskus Oy",
        "business",
        "conference",
        "Turku",
        "2017-09-04",
        "recommendation",
        "business",
        "Aikanaan parhaita asiakkaita: kokouksia kaksi kertaa kuussa, kunnes ostot loppuivat "
        "kesäkuussa 2024 ja "
        "sopimus päättyi 15.11.2024.",
        "Once among the best: meetings twice a month, until the purchases stopped in June 2024 and "
        "the agreement ended on "
        "15 November 2024.",
        every("2023-01-12", "2024-06-13", 14, [("N01", 24), ("N03", 1), ("K01", 24)]),
        ended_on="2024-11-15",
    ),
    Case(
        "newcomer",
        "Saara Lindholm",
        "private",
        "leisure",
        "Parainen",
        "2025-12-12",
        "website",
        "loyalty",
        "Vasta tullut asiakas: ensimmäinen osto 12.12.2025, liittyi heti kanta-asiakasohjelmaan.",
        "A newcomer: first purchase on 12 December 2025, joined the loyalty programme at once.",
        [("2025-12-12", "R01", 2), ("2025-12-12", "H01", 1), ("2025-12-12", "K03", 2)],
    ),
    Case(
        "one_time_large",
        "Kaarina Öhman",
        "private",
        "leisure",
        "Naantali",
        "2024-06-02",
        "recommendation",
        "",
        "Kertaostaja, jonka ainoa osto on hyvin suuri: sukujuhla laivalla 6.7.2024.",
        "A one-time buyer with a very large purchase: a family celebration on board on 6 July 2024.",
        [
            ("2024-07-06", "R05", 84),
            ("2024-07-06", "K03", 84),
            ("2024-07-06", "H01", 18),
            ("2024-07-06", "H03", 2),
        ],
        consent="no",
    ),
    Case(
        "twin_a",
        "Ilkka Rautio",
        "private",
        "leisure",
        "Turku",
        "2025-05-17",
        "port_ticket_office",
        "",
        "Kaksonen A: sama viimeisin ostoajankohta, ostotiheys ja ostomäärä kuin kaksosella B, "
        "mutta eri ostokohteet "
        "(matkat).",
        "Twin A: the same recency, frequency and monetary value as twin B, but other purchases (travel).",
        [("2025-05-17", "R01", 2), ("2025-06-28", "R01", 2), ("2025-08-09", "R01", 2)],
    ),
    Case(
        "twin_b",
        "Outi Söderholm",
        "private",
        "leisure",
        "Raisio",
        "2025-05-31",
        "website",
        "",
        "Kaksonen B: samat RFM-luvut kuin kaksosella A, mutta eri ostokohteet (ravintola, myymälä ja pyöräpaikat).",
        "Twin B: the same RFM figures as twin A, but other purchases (restaurant, shop and bicycle spaces).",
        [
            ("2025-05-31", "K03", 1),
            ("2025-07-05", "M02", 1),
            ("2025-07-05", "K02", 1),
            ("2025-08-09", "K01", 1),
            ("2025-08-09", "V03", 3),
        ],
    ),
    Case(
        "all_returned",
        "Vesa Kinnunen",
        "private",
        "leisure",
        "Salo",
        "2025-03-03",
        "advertising",
        "",
        "Kaikki ostot peruttu: viikonloppupaketti ostettiin 3.3.2025 ja palautettiin 9.3.2025, nettomyynti on nolla.",
        "Everything returned: a weekend package bought on 3 March 2025 and given back on 9 March "
        "2025; net sales are zero.",
        [("2025-03-03", "S02", 2), ("2025-03-09", "S02", -2)],
    ),
    Case(
        "satisfied_defector",
        "Teemu Koskinen",
        "private",
        "commuting",
        "Kaarina",
        "2019-08-12",
        "website",
        "commuter",
        "Tyytyväinen vaihtaja: antoi joka kyselyssä arvosanan 5, mutta lähti 30.4.2025.",
        "The satisfied defector: answered 5 in every survey and left on 30 April 2025.",
        every("2023-01-09", "2025-04-07", 14, [("C01", 1)]),
        ended_on="2025-04-30",
    ),
    Case(
        "silent_seller",
        "Tervaluodon Sahatavara Oy",
        "business",
        "freight",
        "Rauma",
        "2018-05-22",
        "seller",
        "business",
        "Vaarassa: yhä asiakas, mutta myyjän viimeisin yhteydenotto on marraskuulta 2024 ja ostot ovat harventuneet.",
        "At risk: still a customer, but the seller was last in touch in November 2024 and the "
        "purchases have thinned out.",
        every("2023-01-10", "2024-12-31", 21, [("T03", 1), ("T02", 4)])
        + every("2025-02-04", "2025-09-16", 56, [("T02", 2)]),
    ),
    Case(
        "loyal_unprofitable",
        "Birgitta Nyström",
        "private",
        "leisure",
        "Parainen",
        "2016-02-15",
        "port_ticket_office",
        "loyalty",
        "Uskollinen mutta kannattamaton: laivalla lähes joka viikko, mutta ostaa vain eläkeläisen lipun ja kahvit.",
        "Loyal but unprofitable: on board almost every week, but buys only a pensioner's ticket and coffee.",
        every("2023-01-04", "2025-12-17", 8, [("R04", 1), ("K01", 1)]),
    ),
    Case(
        "won_back",
        "Mikael Blomqvist",
        "private",
        "leisure",
        "Hanko",
        "2021-07-03",
        "event",
        "",
        "Takaisin voitettu: neljä matkaa vuonna 2023, lähes kahden vuoden tauko ja uusi osto 21.11.2025.",
        "Won back: four trips in 2023, a break of nearly two years and a new purchase on 21 November 2025.",
        [
            ("2023-02-18", "R01", 2),
            ("2023-06-24", "R01", 2),
            ("2023-06-24", "V01", 1),
            ("2023-07-29", "R01", 2),
            ("2023-12-09", "S01", 2),
            ("2025-11-21", "R01", 2),
            ("2025-11-21", "H01", 1),
        ],
    ),
    Case(
        "potential_customer",
        "Vindgrundets Varv Ab",
        "business",
        "freight",
        "Kemiönsaari",
        "2025-09-30",
        "event",
        "",
        "Potentiaalinen asiakas: kohderyhmään kuuluva yritys, johon on oltu yhteydessä mutta joka "
        "ei ole vielä ostanut.",
        "A potential customer: a company in the target group that has been contacted but has not bought yet.",
    ),
]


def case_customers() -> pd.DataFrame:
    """Return the named cases in the columns of the population."""
    rows = []
    for case in CASES:
        known = day_number(case.acquired_on)
        ended = day_number(case.ended_on) if case.ended_on else np.nan
        first = min((day_number(line[0]) for line in case.lines), default=known)
        rows.append(
            {
                "case": case.case,
                "name": case.name,
                "customer_type": case.customer_type,
                "need": case.need,
                "postal_area": case.postal_area,
                "acquired_on": case.acquired_on,
                "acquisition_channel": case.channel,
                "agreement": case.agreement,
                "in_target": case.in_target,
                "marketing_consent": case.consent,
                "in_loyalty_programme": "yes" if case.agreement in ("loyalty", "commuter") else "no",
                "behaviour": "case" if case.lines else "potential",
                "known_from": float(known),
                "active_from": 0.0 if known < 0 else float(first),
                "active_until": ended if case.ended_on else DAYS - 1.0,
                "yearly_days": 0.0,
                "size": 1.0,
                "began": float(known) if case.agreement else np.nan,
                "ended": ended,
            }
        )
    return pd.DataFrame(rows)


def case_lines(people: pd.DataFrame) -> pd.DataFrame:
    """Return every line the named cases buy: customer_id, day, product, quantity."""
    customer_id = people[people["case"] != ""].set_index("case")["customer_id"]
    rows = [
        (customer_id[c.case], day_number(date), product, quantity) for c in CASES for date, product, quantity in c.lines
    ]
    return pd.DataFrame(rows, columns=["customer_id", "day", "product", "quantity"])


def named_cases(people: pd.DataFrame) -> pd.DataFrame:
    """Return ``named_cases.csv``: which customer is which case, and the story in Finnish and English."""
    customer_id = people[people["case"] != ""].set_index("case")["customer_id"]
    rows = [(c.case, customer_id[c.case], c.story_fi, c.story_en) for c in CASES]
    return pd.DataFrame(rows, columns=["case", "customer_id", "story_fi", "story_en"])
