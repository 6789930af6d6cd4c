"""Exercises of lesson 13: care models, account plan and key account manager. Expected answers are computed from the course's data or the task."""

from collections.abc import Callable
from functools import cache, partial

import pandas as pd

from asiakkuus_lib import care_models
from asiakkuus_lib.learn.kinds import choice, mapping, number, ordered, set_of
from asiakkuus_lib.learn.tasks import Mistake, OpenTask, Page, Task
from asiakkuus_lib.lessons.common.words import but, listed, wrong_words
from asiakkuus_lib.lessons.l13_care_models.businesses import of_course
from asiakkuus_lib.locale import both

GROUP_NAMES: dict[str, tuple[str, ...]] = {
    "strategic": ("strateginen", "strategic", "strateginen asiakkuus", "strategiset asiakkuudet", "strategiset", "strategic account", "strategic accounts"),
    "key": ("avain", "key", "avainasiakkuus", "avainasiakkuudet", "avainasiakas", "avainasiakkaat", "key account", "key accounts"),
    "opportunity": ("mahdollisuus", "opportunity", "mahdollisuudet", "strateginen mahdollisuus", "strategiset mahdollisuudet", "opportunities", "strategic opportunity", "strategic opportunities"),
    "one_off": ("kerta", "one-off", "kerta-asiakkuus", "kerta-asiakkuudet", "kerta-asiakas", "kerta-asiakkaat", "one-off customer", "one-off customers"),
}
# Of task A1: what the customers of a cleaning firm buy, how much more could be won, and the firm's limits.
CLEANING = pd.DataFrame(
    {"bought": [180_000, 45_000, 2_500, 35_000, 4_000, 28_000], "attainable": [20_000, 5_000, 500, 60_000, 250_000, 38_000]}, index=list("ABCDEF")
)
LIMITS = {"strategic_from": 100_000, "key_from": 30_000, "opportunity_from": 40_000}
# Of task A2: what only the strategic group has.
ONLY_STRATEGIC = {"A", "C", "E"}
LEVEL_NAMES: dict[str, tuple[str, ...]] = {
    "organisational": ("organisatorinen", "organisational", "organizational"),
    "strategic": ("strateginen", "strategic"),
    "operational": ("operatiivinen", "operational"),
}
# Of task A3, in the order of its sentences.
PACKAGING = dict(zip("ABCDEFGH", ("organisational", "strategic", "operational", "strategic", "organisational", "operational", "strategic", "operational"), strict=True))
# Of task A4: the most independent first.
FORMS = ("C", "E", "A", "D", "B")
LACK_NAMES: dict[str, tuple[str, ...]] = {
    "measure": ("mittari", "measure", "ei mittaria", "no measure"),
    "contradiction": ("ristiriita", "contradiction", "contradicts"),
    "owner": ("vastuuhenkilö", "owner", "kuka", "who", "kuka meiltä"),
    "due": ("päivä", "due date", "määräpäivä", "date", "mihin mennessä"),
    "complete": ("kunnossa", "in order"),
}
# Of task A5, in the order of its rows.
PRINTERS = {"A": "complete", "B": "measure", "C": "contradiction", "D": "complete", "E": "contradiction", "F": "owner", "G": "due"}
# Of task A6: customers and hours for one of them in the care models of a maintenance firm, and the hours that there are.
CUSTOMERS = {"strategic": 3, "key": 12, "opportunity": 20, "one_off": 400}
HOURS_EACH = {"strategic": 160.0, "key": 45.0, "opportunity": 18.0, "one_off": 1.5}
AVAILABLE = 1600.0
PRINCIPLE_NAMES: dict[str, tuple[str, ...]] = {
    "reciprocity": ("vastavuoroisuus", "reciprocity"),
    "commitment": ("sitoutuminen", "commitment", "johdonmukaisuus", "consistency", "sitoutuminen ja johdonmukaisuus", "commitment and consistency"),
    "social_proof": ("sosiaalinen todiste", "social proof"),
    "liking": ("pitäminen", "liking", "pitäminen ja myötätunto", "liking and sympathy"),
    "authority": ("auktoriteetti", "authority"),
    "scarcity": ("niukkuus", "scarcity"),
}
# Of task A7, in the order of its sentences.
SOFTWARE = {"A": "social_proof", "B": "reciprocity", "C": "scarcity", "D": "commitment", "E": "authority", "F": "liking"}
AIM_NAMES: dict[str, tuple[str, ...]] = {
    "efficiency": ("kustannustehokkuus", "cost efficiency", "tehokkuus", "efficiency"),
    "satisfaction": ("tyytyväisyys", "satisfaction", "asiakastyytyväisyys", "customer satisfaction"),
    "profitability": ("kannattavuus", "profitability", "kannattava asiakassuhde", "kannattava suhde", "kannattava", "profitable relationship", "a profitable relationship", "profitable"),
    "sales": ("lisämyynti", "additional sales", "more sales", "additional sale"),
}
# Of task A9, in the order of its sentences.
PHARMACY = {"A": "profitability", "B": "efficiency", "C": "sales", "D": "satisfaction"}
PART_NAMES: dict[str, tuple[str, ...]] = {
    "baseline": ("lähtötiedot", "baseline data", "baseline", "lähtötieto", "asiakkaan lähtötiedot", "the customer's baseline data", "customer's baseline data", "base line data"),
    "nature": ("luonne", "nature", "suhteen luonne", "asiakassuhteen luonne", "nature of the relationship", "the nature of the relationship"),
    "responsibilities": ("vastuut", "responsibilities", "vastuu", "responsibility"),
    "development": ("kehittäminen", "development", "kehittämistoimet", "kehittämistoimi", "development actions", "development action", "development measures"),
}
# Of task A10, in the order of its sentences.
SCHOOL = {"A": "responsibilities", "B": "baseline", "C": "development", "D": "nature", "E": "baseline", "F": "development"}
FUNCTION_NAMES: dict[str, tuple[str, ...]] = {
    "inspiring": ("innostava", "inspiring", "innostaa", "innostaminen", "innostus", "inspiroiva", "inspiroi", "inspirointi", "inspiraatio", "inspires", "inspire", "inspiration", "inspirational"),
    "motivating": ("motivoiva", "motivating", "motivoi", "motivoida", "motivointi", "motivoiminen", "motivaatio", "motivates", "motivate", "motivation", "motivational"),
    "communicating": ("viestivä", "communicating", "viestii", "viestiä", "viestiminen", "viestintä", "viestinnällinen", "tiedottava", "tiedottaa", "communicates", "communicate", "communication", "communicative"),
    "controlling": ("valvova", "controlling", "valvoo", "valvoa", "valvonta", "valvominen", "kontrolloiva", "kontrolloi", "kontrollointi", "kontrolli", "ohjaava", "ohjaa", "ohjaus", "ohjaaminen", "controls", "control"),
}
# Of task A11, in the order of its sentences.
BREWERY = {"A": "controlling", "B": "communicating", "C": "inspiring", "D": "motivating"}


@cache
def firms() -> pd.DataFrame:
    """The businesses as the first cell of the page has them."""
    return of_course()


def _bought_for(limit: float = 0.0) -> pd.DataFrame:
    """Those that bought for a limit at most."""
    return firms()[firms()["bought"] <= limit]


def _sum(of: str, limit: float = 0.0) -> float:
    """The hours or contacts of those that bought for a limit at most."""
    return float(_bought_for(limit)[of].sum())


def _minutes(left: float) -> float:
    """How many minutes each of the last group gets of some hours."""
    return 60 * left / CUSTOMERS["one_off"]


def _is_about(found: object, right: Callable[[], float], within: float) -> bool:
    """Whether an answer is a number, given as coarsely as people round it."""
    return isinstance(found, int | float) and abs(found - right()) <= within + 1e-9


def _hours_for_each() -> float:
    """What task A6 asks for, in hours."""
    return _left() / CUSTOMERS["one_off"]


def _mean_hours() -> float:
    return float(_bought_for()["hours"].mean())


def _is_part(found: object) -> bool:
    """Whether an answer is a share rather than hours."""
    return isinstance(found, int | float) and 0 < found < 1


def _is_nothing(found: object) -> bool:
    return isinstance(found, int | float) and found == 0


def _needed() -> pd.Series:
    return care_models.hours_needed(CUSTOMERS, HOURS_EACH)


def _without_brackets() -> dict[str, float]:
    """What comes of the calculation of task A6 when brackets are forgotten, by what is calculated wrong."""
    first, *others, _last = (float(n) for n in _needed())
    left, each = AVAILABLE - first + sum(others), CUSTOMERS["one_off"]
    return {
        "hours": left, "minutes": _minutes(left), "order": AVAILABLE - _minutes(first + sum(others)),
        "all": AVAILABLE - first + others[0] + others[1] / each * 60, "last": AVAILABLE - first - others[0] - others[1] / each * 60,
    }  # fmt: skip


def _left() -> float:
    return float(care_models.cut_hours({str(group): float(n) for group, n in _needed().items()}, AVAILABLE)["one_off"])


PAGE = Page(
    setup="""
from asiakkuus_lib.learn import check, exercise, reflect
from asiakkuus_lib.lessons.l13_care_models.businesses import of_course

firms = of_course()[["name", "bought", "contacts", "hours"]]
""",
    note=both(fi="Suvilinjan yritysasiakkaat ovat taulukossa `firms`: kukin rivi on yksi yritys, ja sarakkeissa ovat ostot euroina (`bought`), yhteydenotot (`contacts`) ja niihin käytetyt tunnit (`hours`) vuonna 2025. Muut tehtävät koskevat muita yrityksiä.",
              en="Suvilinja's business customers are in the table `firms`: each row is one business, and the columns are purchases in euros (`bought`), contacts (`contacts`) and the hours that they took (`hours`) in 2025. The other tasks are about other companies."),
    fetches=both(fi="Se hakee Suvilinjan yritysasiakkaat.", en="It fetches Suvilinja's business customers."),
)

TASKS = (
    Task(
        id="13.A1",
        sources=("S2-026", "S2-027", "S2-028", "S2-029", "S2-030", "S2-031", "S2-032", "S2-033"),
        title=both(fi="Siivousliikkeen hoitomallit", en="The care models of a cleaning firm"),
        prompt=both(fi="""
Siivousliike on laatinut säännön. Se luetaan ylhäältä alas, ja ensimmäinen sopiva rivi ratkaisee:

1. ostaa vuodessa vähintään 100 000 eurolla → strateginen asiakkuus
2. ostaa vuodessa vähintään 30 000 eurolla → avainasiakkuus
3. voisi ostaa vielä vähintään 40 000 eurolla lisää → strateginen mahdollisuus
4. muut → kerta-asiakkuus

| | asiakas | ostaa nyt, €/v | voisi ostaa lisää, €/v |
|---|---|---|---|
| **A** | sairaala | 180 000 | 20 000 |
| **B** | kauppakeskus | 45 000 | 5 000 |
| **C** | tilitoimisto, sama siivous joka viikko jo kymmenen vuotta | 2 500 | 500 |
| **D** | hotelliketju | 35 000 | 60 000 |
| **E** | kaupunki, koulujen siivous kilpailutetaan ensi vuonna | 4 000 | 250 000 |
| **F** | messukeskus | 28 000 | 38 000 |

Mikä hoitomalli kullekin kuuluu? Korvaa kolme pistettä kunkin kirjaimen kohdalla yhdellä sanalla lainausmerkeissä: {words:text}.
""", en="""
A cleaning firm has decided on a rule. It is read from the top, and the first row that fits decides:

1. buys for at least 100,000 euros a year → strategic account
2. buys for at least 30,000 euros a year → key account
3. could buy for at least 40,000 euros more a year → strategic opportunity
4. others → one-off customer

| | customer | buys now, €/year | could buy more, €/year |
|---|---|---|---|
| **A** | hospital | 180,000 | 20,000 |
| **B** | shopping centre | 45,000 | 5,000 |
| **C** | accountancy firm, the same cleaning every week for ten years | 2,500 | 500 |
| **D** | hotel chain | 35,000 | 60,000 |
| **E** | city; the cleaning of its schools is put out to tender next year | 4,000 | 250,000 |
| **F** | exhibition centre | 28,000 | 38,000 |

Which care model does each get? Replace the three dots of each letter with one word in quotation marks: {words:text}.
"""),
        values=lambda: {"words": listed(GROUP_NAMES)},
        starter='groups = {"A": ..., "B": ..., "C": ..., "D": ..., "E": ..., "F": ...}',
        solution=both(
            fi='groups = {"A": "strateginen", "B": "avain", "C": "kerta", "D": "avain", "E": "mahdollisuus", "F": "kerta"}',
            en='groups = {"A": "strategic", "B": "key", "C": "one-off", "D": "key", "E": "opportunity", "F": "one-off"}',
        ),
        kind=mapping(choice(*GROUP_NAMES, names=GROUP_NAMES)),
        expected=lambda: care_models.care_groups(CLEANING["bought"], CLEANING["attainable"], **LIMITS).to_dict(),
        mistakes=wrong_words(GROUP_NAMES, {"A": "strategic", "B": "key", "C": "one_off", "D": "key", "E": "opportunity", "F": "one_off"}, [
            both(fi="A: vertaa sairaalan nykyisiä ostoja säännön ensimmäiseen riviin.", en="A: compare what the hospital buys now with the first row of the rule."),
            both(fi="B: kauppakeskus jää alle ensimmäisen rajan. Entä toisen?", en="B: the shopping centre falls short of the first limit. And of the second?"),
            both(fi="C: kuinka kauan asiakas on ostanut, ei ole säännössä. Mitä kahta lukua siinä katsotaan?", en="C: how long the customer has bought is not in the rule. Which two numbers does it look at?"),
            both(fi="D: hotelliketjuun sopii kaksi riviä. Kumpi niistä tulee säännössä ensin?", en="D: two rows fit the hotel chain. Which of them comes first in the rule?"),
            both(fi="E: kaupunki ostaa nyt vähän. Katso myös toista lukua.", en="E: the city buys little now. Look at the other number too."),
            both(fi="F: messukeskus on lähellä kahta rajaa. Yltääkö se kumpaankaan?", en="F: the exhibition centre is close to two limits. Does it reach either of them?"),
        ]),
        look_back=both(fi="Neljä hoitomallia", en="Four care models"),
        praise=both(fi="Tilitoimiston malli on ”kerta”, vaikka se ostaa joka viikko. Nimi ei kerro uskollisuudesta vaan siitä, paljonko myyjän aikaa asiakkaalle varataan.",
                    en="The accountancy firm's model is “one-off” although it buys every week. The name says nothing of loyalty, only of how much of a seller's time is set aside."),
    ),
    Task(
        id="13.A2",
        sources=("S2-030", "S2-031"),
        title=both(fi="Jatko: mitä vain strateginen saa?", en="Going further: what do only strategic accounts get?"),
        prompt=both(fi="""
Mitä Hannuksen taulukossa on strategisella asiakkuudella mutta ei avainasiakkuudella?

- **A** kattava suunnitelma, jota päivitetään jatkuvasti
- **B** tiivis suunnitelma
- **C** päätoiminen vastuuhenkilö
- **D** johdon tapaamiset ja yhteiset työseminaarit
- **E** räätälöidyt lisäarvopalvelut
- **F** massaräätälöidyt lisäarvopalvelut
- **G** pilottipalvelut

Kirjoita luettelo kirjaimista lainausmerkeissä. Kahden kirjaimen luettelo näyttää tältä: `["X", "Y"]`.
""", en="""
In Hannus's table, what does a strategic account have that a key account does not?

- **A** a comprehensive plan, updated continuously
- **B** a compact plan
- **C** a full-time account manager
- **D** management meetings and joint workshops
- **E** tailored value-added services
- **F** mass-customised value-added services
- **G** pilot services

Write a list of letters in quotation marks. A list of two letters looks like this: `["X", "Y"]`.
"""),
        starter="only_strategic = ...",
        solution='only_strategic = ["A", "C", "E"]',
        kind=set_of(choice(*"ABCDEFG")),
        expected=lambda: set(ONLY_STRATEGIC),
        mistakes=(
            Mistake(answer=lambda: ONLY_STRATEGIC | {"D"}, hint=both(fi="Yksi näistä on molemmilla. Lue taulukon tapaamiset kahdelta riviltä.", en="One of these both groups have. Read the meetings on two rows of the table.")),
            Mistake(answer=lambda: {"B", "F"}, hint=both(fi="Nuo ovat vain avainasiakkuudella. Kysymys on päinvastainen.", en="Those only a key account has. The question is the other way round.")),
            Mistake(answer=lambda: ONLY_STRATEGIC | {"G"}, hint=both(fi="Pilottipalvelut kuuluvat kolmannelle ryhmälle. Mille?", en="Pilot services belong to a third group. Which?")),
            Mistake(answer=lambda: {"A", "E"}, hint=both(fi="Kuinka monta asiakkuutta vastuuhenkilöllä on kummassakin ryhmässä?", en="How many accounts does the manager have in each of the two groups?")),
        ),
        look_back=both(fi="Neljä hoitomallia", en="Four care models"),
        praise=both(fi="Ero on ajassa: kumpikin ryhmä saa suunnitelman, ihmisen ja palveluja, mutta vain toinen saa ihmisen koko työajan.",
                    en="The difference is time: both get a plan, a person and services, but only one gets a person's whole working day."),
    ),
    Task(
        id="13.A3",
        sources=("S3-080", "S3-081", "S3-082", "S3-093"),
        title=both(fi="Kahdeksan toimea", en="Eight actions"),
        prompt=both(fi="""
Pakkaustehdas luettelee, mitä se tekee avainasiakkailleen. Onko toimi organisatorinen, strateginen vai operatiivinen?

- **A** Avainasiakkaille perustetaan oma osasto, joka on samanarvoinen muun myynnin kanssa.
- **B** Asiakkaan varastotilanne näkyy molempien yhteisessä tietojärjestelmässä.
- **C** Avainasiakas saa kolmen vuoden takuun tavallisen yhden sijasta.
- **D** Uusi pakkausmateriaali kehitetään yhdessä asiakkaan tutkijoiden kanssa.
- **E** Kauppaketjua varten kootaan neljän ihmisen työryhmä.
- **F** Asiakkaan oma tunnus painetaan jokaiseen laatikkoon.
- **G** Hukkaa vähennetään yhdessä: kummankin tehtaan työvaiheet käydään läpi.
- **H** Vuoden lopussa asiakas saa kolmen prosentin alennuksen.

Korvaa kolme pistettä kunkin kirjaimen kohdalla yhdellä sanalla lainausmerkeissä: {words:text}.
""", en="""
A packaging factory lists what it does for its key customers. Is the action organisational, strategic or operational?

- **A** Key customers get a department of their own, of equal rank with the rest of sales.
- **B** The customer's stock can be seen in an information system that both share.
- **C** A key customer gets a guarantee of three years in place of the usual one.
- **D** A new packaging material is developed with the customer's researchers.
- **E** A team of four people is put together for a chain of shops.
- **F** The customer's own symbol is printed on every box.
- **G** Waste is reduced together, by going through the work of both factories.
- **H** At the end of the year the customer gets a rebate of three per cent.

Replace the three dots of each letter with one word in quotation marks: {words:text}.
"""),
        values=lambda: {"words": listed(LEVEL_NAMES)},
        starter="""
levels = {
    "A": ..., "B": ..., "C": ..., "D": ...,
    "E": ..., "F": ..., "G": ..., "H": ...,
}
""",
        solution=both(
            fi="""
levels = {
    "A": "organisatorinen", "B": "strateginen", "C": "operatiivinen", "D": "strateginen",
    "E": "organisatorinen", "F": "operatiivinen", "G": "strateginen", "H": "operatiivinen",
}
""",
            en="""
levels = {
    "A": "organisational", "B": "strategic", "C": "operational", "D": "strategic",
    "E": "organisational", "F": "operational", "G": "strategic", "H": "operational",
}
"""),
        kind=mapping(choice(*LEVEL_NAMES, names=LEVEL_NAMES)),
        expected=lambda: dict(PACKAGING),
        mistakes=wrong_words(LEVEL_NAMES, PACKAGING, [
            both(fi="A: muuttuuko se, mitä asiakas saa, vai se, miten oma väki on organisoitu?", en="A: does it change what the customer gets, or how our own people are organised?"),
            both(fi="B: kuinka monen yrityksen järjestelmästä on kyse?", en="B: how many firms does the system belong to?"),
            both(fi="C: takuun voi antaa muuttamatta kummankaan yrityksen toimintaa.", en="C: a guarantee can be given without changing how either firm works."),
            both(fi="D: kuka kehittää: me, asiakas vai molemmat?", en="D: who develops it: we, the customer, or both?"),
            both(fi="E: kenen väestä työryhmä kootaan?", en="E: from whose people is the team put together?"),
            both(fi="F: suunnitellaanko laatikko uudelleen asiakkaan kanssa, vai painetaanko siihen kuva?", en="F: is the box designed anew with the customer, or is a picture printed on it?"),
            both(fi="G: kumman tehtaan työvaiheet muuttuvat?", en="G: the work of which factory changes?"),
            both(fi="H: alennuksen voi antaa huomenna ja lopettaa ensi vuonna.", en="H: a rebate can be given tomorrow and stopped next year."),
        ]),
        look_back=both(fi="Kolmenlaisia toimia", en="Three kinds of actions"),
        praise=both(fi="Kilpailija kopioi alennuksen viikossa. Yhteisen järjestelmän kopioiminen vie vuosia. Siitä on myös vaikea luopua, kummankin.",
                    en="A competitor copies a rebate in a week. Copying a shared system takes years. It is also hard to give up, for both."),
    ),
    Task(
        id="13.A4",
        sources=("S3-081", "S3-138"),
        title=both(fi="Jatko: itsenäisimmästä vähiten itsenäiseen", en="Going further: from the most to the least independent"),
        prompt=both(fi="""
Viisi yritystä kertoo, miten avainasiakkaista huolehditaan. Järjestä tavat itsenäisimmästä vähiten itsenäiseen. Yksikkö on sitä itsenäisempi, mitä harvempi muu yksikkö on sen yläpuolella.

- **A** Myynnin ja markkinoinnin divisioonassa on avainasiakasosasto, jolla on oma päällikkö.
- **B** Myyjistä kootaan työryhmä aina, kun avainasiakkaalla on hanke.
- **C** Avainasiakkailla on oma divisioona, jonka johtaja istuu muun myynnin johtajan rinnalla.
- **D** Yhteisessä myyntiosastossa on avainasiakasjaosto.
- **E** Myynnin ja markkinoinnin divisioonassa on avainasiakkaiden aladivisioona, jota johtaa apulaisjohtaja.

Kirjoita viisi kirjainta järjestyksessä. Kahden kirjaimen luettelo näyttää tältä: `["X", "Y"]`.
""", en="""
Five firms tell how key customers are looked after. Put the ways in order from the most to the least independent. A unit is the more independent the fewer other units are above it.

- **A** The division of sales and marketing has a key-account department with a manager of its own.
- **B** A team of sellers is put together whenever a key customer has a project.
- **C** Key customers have a division of their own, whose director sits beside the director of other sales.
- **D** The common sales department has a key-account section.
- **E** The division of sales and marketing has a key-account subdivision led by a deputy director.

Write the five letters in order. A list of two letters looks like this: `["X", "Y"]`.
"""),
        starter="forms = ...",
        solution='forms = ["C", "E", "A", "D", "B"]',
        kind=ordered(choice(*"ABCDE")),
        expected=lambda: list(FORMS),
        mistakes=(
            Mistake(answer=lambda: sorted(FORMS), hint=both(fi="Nuo ovat aakkosjärjestyksessä. Etsi ensin se, joka ei ole minkään toisen yksikön osa.", en="That is the order of the alphabet. First find the one that is no part of another unit.")),
            Mistake(answer=lambda: list(reversed(FORMS)), hint=both(fi="Järjestys on oikea mutta väärin päin.", en="The order is right, but the wrong way round.")),
            Mistake(answer=lambda: but(list(FORMS), at_0="E", at_1="C"), hint=both(fi="Kumpi on itsenäisempi: oma divisioona vai osa toisen divisioonaa?", en="Which is more independent: a division of its own, or a part of another's?")),
            Mistake(answer=lambda: but(list(FORMS), at_1="A", at_2="E"), hint=both(fi="Kumpi johtaa useampaa: päällikkö vai apulaisjohtaja?", en="Who leads more: a manager or a deputy director?")),
            Mistake(answer=lambda: but(list(FORMS), at_3="B", at_4="D"), hint=both(fi="Kumpi on pysyvä: jaosto vai työryhmä?", en="Which is permanent: a section or a team?")),
            Mistake(answer=lambda: but(list(FORMS), at_2="D", at_3="A"), hint=both(fi="Kumpi on toisen sisällä: osasto vai jaosto?", en="Which is inside the other: a department or a section?")),
        ),
        look_back=both(fi="Kolmenlaisia toimia", en="Three kinds of actions"),
        praise=both(fi="Kolmessa ensimmäisessä avainasiakkaiden johtaja on samalla tasolla kuin muun myynnin johtaja. Kahdessa viimeisessä lupa on kysyttävä muulta myynniltä.",
                    en="In the first three the head of key accounts is on a level with the head of other sales. In the last two, the rest of sales must be asked for permission."),
    ),
    Task(
        id="13.A5",
        sources=("S3-125", "S3-126"),
        title=both(fi="Painotalon suunnitelma", en="The plan of a printing house"),
        prompt=both(fi="""
Painotalo on tehnyt suunnitelman asiakkaalleen kustantamolle. Tänään on 10.1.2026.

- **Oletukset:** kustantamo ostaa painotöitä kaikkiaan 300 000 eurolla vuodessa, meiltä 90 000 eurolla.
- **Ihmiset:** tuotantopäällikkö, toimitusjohtaja; meiltä myyntipäällikkö Salo ja painopäällikkö Lind.
- **Liitteet:** asiakkaan tiedot, ostot kolmelta vuodelta. **Sivuja:** 5. **Päivitetty:** 7.1.2026.

| | tavoite tai toimi | kenelle | kuka meiltä | mihin mennessä |
|---|---|---|---|---|
| **A** | Tavoite: osuus kustantamon painotöistä 30 prosentista 45 prosenttiin. | | Salo | 31.12.2026 |
| **B** | Tavoite: yhteistyö syvenee selvästi. | | Salo | 31.12.2026 |
| **C** | Tavoite: myynti kustantamolle 400 000 euroon vuodessa. | | Salo | 31.12.2026 |
| **D** | Näytä kahden vuoden toimitusajat. | tuotantopäällikkö | Lind | 15.2.2026 |
| **E** | Sovi kirjasarjan hinnasta. | kustannusjohtaja | Salo | 1.3.2026 |
| **F** | Tarjoa koepainatusta. | tuotantopäällikkö | – | 20.2.2026 |
| **G** | Kutsu tutustumaan painoon. | toimitusjohtaja | Lind | – |

Onko rivi kunnossa, ja ellei ole, mikä siinä on vialla? Korvaa kolme pistettä kunkin kirjaimen kohdalla yhdellä näistä lainausmerkeissä: {words:text}. Kolmea sanaa käytetään, kun jotakin puuttuu. Sana `"ristiriita"` tarkoittaa, ettei mitään puutu mutta rivi ei sovi yhteen suunnitelman oletusten tai ihmisten kanssa. Tavoitteen kohdalla *kenelle* saa olla tyhjä.
""", en="""
A printing house has made a plan for its customer, a publisher. Today is 10 January 2026.

- **Assumptions:** the publisher buys printing for 300,000 euros a year in all, 90,000 of it from us.
- **People:** production manager, managing director; from us the sales manager Salo and the printing manager Lind.
- **Annexes:** information on the customer, purchases of three years. **Pages:** 5. **Updated:** 7 January 2026.

| | goal or action | to whom | owner | due date |
|---|---|---|---|---|
| **A** | Goal: our share of the publisher's printing from 30 per cent to 45. | | Salo | 31 December 2026 |
| **B** | Goal: cooperation deepens clearly. | | Salo | 31 December 2026 |
| **C** | Goal: sales to the publisher up to 400,000 euros a year. | | Salo | 31 December 2026 |
| **D** | Show the delivery times of two years. | production manager | Lind | 15 February 2026 |
| **E** | Agree on the price of a book series. | publishing director | Salo | 1 March 2026 |
| **F** | Offer a trial printing. | production manager | – | 20 February 2026 |
| **G** | Invite to see the printing house. | managing director | Lind | – |

What is wrong with each row, or is it in order? Replace the three dots of each letter with one of these in quotation marks: {words:text}. Three of the words are for something missing. The word `"contradiction"` means that nothing is missing, but the row does not fit the assumptions or the people of the plan. For a goal, *to whom* may be empty.
"""),
        values=lambda: {"words": listed(LACK_NAMES)},
        starter='verdicts = {"A": ..., "B": ..., "C": ..., "D": ..., "E": ..., "F": ..., "G": ...}',
        solution=both(
            fi='verdicts = {"A": "kunnossa", "B": "mittari", "C": "ristiriita", "D": "kunnossa", "E": "ristiriita", "F": "vastuuhenkilö", "G": "päivä"}',
            en='verdicts = {"A": "in order", "B": "measure", "C": "contradiction", "D": "in order", "E": "contradiction", "F": "owner", "G": "due date"}',
        ),
        kind=mapping(choice(*LACK_NAMES, names=LACK_NAMES)),
        expected=lambda: dict(PRINTERS),
        mistakes=wrong_words(LACK_NAMES, PRINTERS, [
            both(fi="A: voiko tavoitteen mitata, ja mahtuuko luku oletuksiin? Saajaa tavoitteella ei tarvitse olla.", en="A: can the goal be counted, and does the number fit the assumptions? A goal need not be aimed at anybody."),
            both(fi="B: mistä vuoden lopussa näkee, onko tavoite saavutettu?", en="B: how will you see at the end of the year whether the goal has been reached?"),
            both(fi="C: vertaa lukua siihen, mitä kustantamo ostaa kaikkiaan.", en="C: compare the number with what the publisher buys in all."),
            both(fi="D: käy sarakkeet läpi. Onko se, jolle toimi on, luettelossa?", en="D: go through the columns. Is the one it is aimed at in the list?"),
            both(fi="E: kaikki sarakkeet on täytetty. Etsi kustannusjohtaja suunnitelman muista tiedoista.", en="E: every column is filled in. Look for the publishing director in the rest of the plan."),
            both(fi="F: katso, mikä sarake on tyhjä.", en="F: look which column is empty."),
            both(fi="G: lue rivi viimeiseen sarakkeeseen asti.", en="G: read the row to its last column."),
        ]),
        look_back=both(fi="Suunnitelma yhdelle asiakkaalle", en="A plan for one account"),
        praise=both(fi="Puuttuvan päivän kone löytää. C:n ja E:n löytää vasta, kun lukee osia rinnakkain: kaikki on täytetty, mutta luku tai ihminen ei sovi muuhun suunnitelmaan.",
                    en="A machine finds a missing date. C and E are found only by reading the parts side by side: all is filled in, but a number or a person does not fit the rest of the plan."),
    ),
    Task(
        id="13.A6",
        sources=("S4-004",),
        title=both(fi="1 600 tuntia", en="1,600 hours"),
        prompt=both(fi="""
Huoltoyhtiössä asiakastyöhön on vuodessa **1 600 tuntia**. Hoitomallit on jo sovittu:

| ryhmä | asiakkaita | tuntia asiakasta kohti |
|---|---|---|
| strategiset asiakkuudet | 3 | 160 |
| avainasiakkuudet | 12 | 45 |
| strategiset mahdollisuudet | 20 | 18 |
| kerta-asiakkuudet | 400 | 1,5 |

Tunnit eivät riitä. Johto päättää, että kolmen ensimmäisen ryhmän tunneista ei tingitä ja koko ylitys karsitaan kerta-asiakkuuksista. Montako **minuuttia** vuodessa jää kutakin kerta-asiakasta kohti? Voit laskea Pythonilla, esimerkiksi `3 * 160`.
""", en="""
A maintenance firm has **1,600 hours** a year for work with customers. The care models have been agreed:

| group | customers | hours for each |
|---|---|---|
| strategic accounts | 3 | 160 |
| key accounts | 12 | 45 |
| strategic opportunities | 20 | 18 |
| one-off customers | 400 | 1.5 |

The hours are not enough. The management decides that the first three groups are not touched, and the whole overrun is cut from the one-off customers. How many **minutes** a year are left for each one-off customer? You can calculate with Python, such as `3 * 160`.
"""),
        starter="minutes = ...",
        solution="""
left = 1600 - (3 * 160 + 12 * 45 + 20 * 18)
minutes = left / 400 * 60
minutes
""",
        kind=number(0.6, unit="minutes"),
        expected=lambda: _minutes(_left()),
        mistakes=(
            Mistake(when=partial(_is_about, right=_hours_for_each, within=0.05), example=_hours_for_each, hint=both(fi="Luku on tunteina. Kysytään minuutteja.", en="That is in hours. The question is about minutes.")),
            Mistake(answer=lambda: _minutes(_needed().sum() - AVAILABLE), hint=both(fi="Niin paljon kultakin karsitaan. Kysytään, mitä jää.", en="That is how much is cut from each. The question is what is left.")),
            Mistake(answer=lambda: _minutes(AVAILABLE), hint=both(fi="Jaoit kaikki tunnit kerta-asiakkaille. Muut ryhmät saavat omansa ensin.", en="You divided all the hours among one-off customers. The other groups get theirs first.")),
            Mistake(answer=lambda: 60 * HOURS_EACH["one_off"] * AVAILABLE / _needed().sum(), hint=both(fi="Niin kävisi, jos kaikista ryhmistä karsittaisiin samassa suhteessa. Nyt kolmeen ryhmään ei kosketa.", en="That would happen if all groups were cut in proportion. Now three of them are not touched.")),
            Mistake(answer=lambda: 60 * HOURS_EACH["one_off"], hint=both(fi="Niin paljon sovittiin. Riittävätkö tunnit siihen?", en="That is what was agreed. Are there enough hours for it?")),
            Mistake(answer=_left, hint=both(fi="Nuo ovat koko ryhmän tunnit. Jaa ne asiakkaille ja muuta minuuteiksi.", en="Those are the hours of the whole group. Divide them among the customers, and turn them into minutes.")),
            Mistake(answer=lambda: float(_needed().sum() - AVAILABLE), hint=both(fi="Se on ylitys tunteina. Vähennä se kerta-asiakkaiden tunneista.", en="That is the overrun in hours. Take it off the hours of the one-off customers.")),
            Mistake(answer=lambda: float(_needed().sum()), hint=both(fi="Niin monta tuntia on luvattu kaikille yhteensä. Paljonko se on liikaa?", en="That many hours have been promised to everybody together. By how much is that too many?")),
            Mistake(answer=lambda: float(_needed().drop("one_off").sum()), hint=both(fi="Niin monta tuntia kolme ensimmäistä ryhmää saa. Montako tuntia jää kerta-asiakkaille?", en="That many hours the first three groups get. How many hours are left for the one-off customers?")),
            Mistake(answer=lambda: _without_brackets()["hours"], hint=both(fi="Sulut puuttuvat: nyt vain ensimmäisen ryhmän tunnit vähennetään ja muut lisätään.", en="Brackets are missing: only the hours of the first group are taken off, and the others are added.")),
            Mistake(answer=lambda: _without_brackets()["minutes"], hint=both(fi="Jäljellä olevat tunnit ovat väärin: ilman sulkuja vain ensimmäisen ryhmän tunnit vähennetään ja muut lisätään.", en="The hours that are left are wrong: without brackets only those of the first group are taken off, and the others are added.")),
            Mistake(answer=lambda: _without_brackets()["order"], hint=both(fi="Sulut ovat väärässä paikassa: ensin vähennetään, vasta sitten jaetaan asiakkaille ja muutetaan minuuteiksi.", en="The brackets are in the wrong place: first subtract, and only then divide among the customers and turn into minutes.")),
            Mistake(answer=lambda: _without_brackets()["all"], hint=both(fi="Sulut puuttuvat: nyt jaetaan vain viimeinen luku. Laske ensin, montako tuntia jää.", en="Brackets are missing: only the last number is divided. First work out how many hours are left.")),
            Mistake(answer=lambda: _without_brackets()["last"], hint=both(fi="Sulut puuttuvat: nyt vain kolmannen ryhmän tunnit jaetaan. Laske ensin, montako tuntia jää.", en="Brackets are missing: only the hours of the third group are divided. First work out how many hours are left.")),
            Mistake(answer=lambda: 60 * _left(), hint=both(fi="Nuo ovat koko ryhmän minuutit. Jaa ne asiakkaille.", en="Those are the minutes of the whole group. Divide them among the customers.")),
            Mistake(answer=lambda: float(_needed()["one_off"]), hint=both(fi="Niin monta tuntia kerta-asiakkaille on luvattu. Montako niistä on karsittava?", en="That many hours have been promised to the one-off customers. How many of them must be cut?")),
        ),
        look_back=both(fi="Montako tuntia asiakkaalle?", en="How many hours for a customer?"),
        praise=both(fi="Siinä ajassa ehtii lähettää viestin ja vastata kerran puhelimeen. Siksi suurin osa hoidosta on järjestettävä niin, ettei myyjää tarvita.",
                    en="That is time for one message and one telephone call. So most of the care must be arranged so that no seller is needed."),
    ),
    Task(
        id="13.A7",
        sources=("S3-134", "S3-133"),
        title=both(fi="Jatko: mihin myyjä vetoaa?", en="Going further: what does the seller appeal to?"),
        prompt=both(fi="""
Ohjelmistomyyjä puhuu kunnan tietohallintojohtajalle. Mihin vaikuttamisen periaatteeseen kukin lause vetoaa?

- **A** ”Kymmenestä naapurikunnasta yhdeksän käyttää tätä jo.”
- **B** ”Teimme teille keväällä ilmaisen kartoituksen. Nyt olisi ehkä teidän vuoronne.”
- **C** ”Tarjous on voimassa perjantaihin, ja asennusaikoja on jäljellä kaksi.”
- **D** ”Syksyn kokouksessa sanoitte, että turvallisuus menee hinnan edelle. Tämä on turvallisin.”
- **E** ”Ohjeet laatinut professori suosittelee tätä.”
- **F** ”Ihanaa, että olemme molemmat savolaisia ja sienestäjiä! Te ymmärrätte heti, mistä puhun.”

Korvaa kolme pistettä kunkin kirjaimen kohdalla yhdellä näistä lainausmerkeissä: {words:text}.
""", en="""
A software seller talks to a municipality's head of IT. Which principle of influence does each sentence appeal to?

- **A** “Nine of the ten municipalities around here use this already.”
- **B** “We did you a free survey in spring. Perhaps it is your turn now.”
- **C** “The offer holds until Friday, and there are two installation dates left.”
- **D** “At the meeting in autumn you said that security comes before price. This is the most secure.”
- **E** “The professor who drew up the guidelines recommends this.”
- **F** “How lovely that we both come from Savo and pick mushrooms! You will see at once what I mean.”

Replace the three dots of each letter with one of these in quotation marks: {words:text}.
"""),
        values=lambda: {"words": listed(PRINCIPLE_NAMES)},
        starter='principles = {"A": ..., "B": ..., "C": ..., "D": ..., "E": ..., "F": ...}',
        solution=both(
            fi='principles = {"A": "sosiaalinen todiste", "B": "vastavuoroisuus", "C": "niukkuus", "D": "sitoutuminen", "E": "auktoriteetti", "F": "pitäminen"}',
            en='principles = {"A": "social proof", "B": "reciprocity", "C": "scarcity", "D": "commitment", "E": "authority", "F": "liking"}',
        ),
        kind=mapping(choice(*PRINCIPLE_NAMES, names=PRINCIPLE_NAMES)),
        expected=lambda: dict(SOFTWARE),
        mistakes=wrong_words(PRINCIPLE_NAMES, SOFTWARE, [
            both(fi="A: kenen valintaan myyjä vetoaa, asiantuntijan vai vertaisten?", en="A: whose choice does the seller appeal to, an expert's or that of others in the same position?"),
            both(fi="B: mitä kunta on jo saanut?", en="B: what has the municipality got already?"),
            both(fi="C: mikä on loppumassa?", en="C: what is running out?"),
            both(fi="D: kenen omiin sanoihin myyjä viittaa?", en="D: whose own words does the seller refer to?"),
            both(fi="E: miksi juuri professori?", en="E: why a professor?"),
            both(fi="F: mitä lauseesta jää, kun Savo ja sienet poistetaan?", en="F: what is left of the sentence without Savo and the mushrooms?"),
        ]),
        look_back=both(fi="Vaikuttaa saa, huijata ei", en="To influence is not to deceive"),
        praise=both(fi="Periaate ei kerro, onko lause rehellinen. Sen ratkaisee, onko se totta ja olisiko siitä hyötyä asiakkaalle, joka tietäisi kaiken.",
                    en="The principle does not tell whether the sentence is honest. That depends on whether it is true, and would serve a customer who knew everything."),
    ),
    Task(
        id="13.A8",
        sources=("S4-004", "S1-043"),
        title=both(fi="Montako tuntia kului niihin, jotka eivät ostaneet?", en="How many hours went to those that did not buy?"),
        prompt=both(fi="""
*Suvilinja.* Luvussa laskettiin yhteydenottoja. Käynti vie kuitenkin tunteja ja sähköposti minuutteja. Montako **tuntia** myyjiltä kului vuonna 2025 niihin yrityksiin, jotka eivät ostaneet sinä vuonna mitään (`bought` on enintään nolla)?

Aja ensin alla oleva solu. Sen viimeinen rivi laskee, montako tuntia kului yrityksiin, jotka ostivat vähintään 20 000 eurolla: muuta ehtoa. Anna luku, esimerkiksi `74` tai `74.0`.
""", en="""
*Suvilinja.* The chapter counted contacts. But a visit takes hours, and an e-mail minutes. How many **hours** of the sellers' time in 2025 went to businesses that bought nothing that year (`bought` is zero or less)?

Run the cell below first. Its last line works out how many hours went to those that bought for at least 20,000 euros: change the condition. Give a number, such as `74` or `74.0`.
"""),
        given="""
print(firms.head(4))

firms.loc[firms["bought"] >= 20000, "hours"].sum()
""",
        starter="hours_spent = ...",
        solution="""
hours_spent = firms.loc[firms["bought"] <= 0, "hours"].sum()
hours_spent
""",
        kind=number(0.6, unit="hours"),
        expected=lambda: _sum("hours"),
        mistakes=(
            Mistake(answer=lambda: _sum("contacts"), hint=both(fi="Nuo ovat yhteydenottoja. Kysytään tunteja.", en="Those are contacts. The question is about hours.")),
            Mistake(answer=lambda: float((firms()["bought"] <= 0).sum()), hint=both(fi="Laskit yrityksiä. Laske niiden tunnit yhteen.", en="You counted businesses. Add up their hours.")),
            Mistake(answer=lambda: _sum("hours", 499.99), hint=both(fi="Siinä ovat mukana nekin, jotka ostivat vähän. Kysytään niitä, jotka eivät ostaneet mitään.", en="That includes those that bought a little. The question is about those that bought nothing.")),
            Mistake(answer=lambda: float(firms()["hours"].sum()) - _sum("hours"), hint=both(fi="Niin monta tuntia kului ostaneisiin. Käännä ehdon merkki.", en="That many hours went to those that bought. Turn the sign of the condition round.")),
            Mistake(answer=lambda: float(firms()["hours"].sum()), hint=both(fi="Nuo ovat kaikki tunnit. Rajaa ne ehdolla.", en="Those are all the hours. Limit them with a condition.")),
            Mistake(answer=lambda: float(firms().loc[firms()["bought"] >= 20000, "hours"].sum()), hint=both(fi="Se on annetun solun luku suurista ostajista. Muuta ehto.", en="That is the given cell's number, of the large buyers. Change the condition.")),
            Mistake(answer=lambda: _sum("contacts", 499.99), hint=both(fi="Nuo ovat kaikkien pienten yhteydenotot. Kysytään tunteja, ja mukaan otetaan vain ne yritykset, jotka eivät ostaneet mitään.", en="Those are the contacts of all the small ones. The question is about hours, and only of those that bought nothing.")),
            Mistake(answer=lambda: _sum("hours", 20000), hint=both(fi="Käänsit merkin, mutta raja on yhä 20 000. Mikä raja erottaa ne, jotka eivät ostaneet mitään?", en="You turned the sign, but the limit is still 20,000. Which limit tells those that bought nothing?")),
            Mistake(answer=lambda: float((_bought_for()["contacts"] > 0).sum()), hint=both(fi="Niin moni niistä sai yhteydenottoja. Laske tunnit yhteen.", en="That many of them got contacts. Add up the hours.")),
            Mistake(answer=lambda: 60 * _sum("hours"), hint=both(fi="Tuo on minuutteina. Kysytään tunteja.", en="That is in minutes. The question is about hours.")),
            Mistake(answer=lambda: float(_bought_for()["hours"].max()), hint=both(fi="Tuo on suurin yksittäinen tuntimäärä. Laske tunnit yhteen.", en="That is the largest number of hours of one business. Add the hours up.")),
            Mistake(when=partial(_is_about, right=_mean_hours, within=0.05), example=_mean_hours, hint=both(fi="Tuo on keskiarvo. Kysytään, montako tuntia kului yhteensä.", en="That is a mean. The question is how many hours they took in all.")),
            Mistake(when=_is_part, example=lambda: 0.1, hint=both(fi="Tuo näyttää osuudelta. Kysytään tunteja.", en="That looks like a share. The question is about hours.")),
            Mistake(when=_is_nothing, example=lambda: 0.0, hint=both(
                fi="Summaksi tuli nolla. Tarkista kolme asiaa: ehto katsoo saraketta `bought`, sen merkki on `<=`, sillä nolla kuuluu mukaan, ja yhteen lasketaan sarake `hours`.",
                en="The sum came to zero. Check three things: the condition looks at the column `bought`, its sign is `<=`, for zero is included, and the column added up is `hours`.")),
        ),
        look_back=both(fi="Montako tuntia asiakkaalle?", en="How many hours for a customer?"),
        praise=both(fi="Kymmenen suurinta sai tunteja vain neljänneksen tästä. Osa näistä tunneista on toivoa, osa tottumusta. Kummasta on kyse, sen kuulee, kun myyjältä kysyy, mitä hän soitolla hakee.",
                    en="The ten largest got only a quarter as many hours. Some of these hours are hope, some habit. Which, you hear by asking the seller what the call was for."),
    ),
    Task(
        id="13.A9",
        sources=("S2-010",),
        title=both(fi="Jatko: hoito-ohjelman neljä tavoitetta", en="Going further: the four aims of a care programme"),
        prompt=both(fi="""
Lääketukku kirjaa apteekkiketjun hoito-ohjelmaan neljä lausetta. Mihin hoito-ohjelman tavoitteeseen kukin tähtää? Kuhunkin tavoitteeseen tähtää yksi lause.

- **A** Pikatoimituksesta aletaan periä sen hinta, jotta asiakkaasta jää katetta.
- **B** Tilaukset siirtyvät puhelimesta verkkokauppaan, jolloin yksi tilaus maksaa meille kolmanneksen entisestä.
- **C** Apteekeille esitellään ravintolisät, joita ne ostavat nyt muualta.
- **D** Joka neljännesvuosi kysytään, mikä toimituksissa harmittaa, ja korjataan ensimmäinen asia.

Korvaa kolme pistettä kunkin kirjaimen kohdalla yhdellä sanalla lainausmerkeissä: {words:text}.
""", en="""
A pharmaceutical wholesaler writes four sentences into the care programme of a chain of pharmacies. At which aim of a care programme does each of them point? There is one of each.

- **A** Express delivery is charged for from now on, so that we make a margin on the customer.
- **B** Orders move from the telephone to the web shop, which makes an order cost us a third of what it did.
- **C** The pharmacies are shown the food supplements that they buy elsewhere now.
- **D** Every quarter they are asked what annoys them in the deliveries, and the first thing is put right.

Replace the three dots of each letter with one of these in quotation marks: {words:text}.
"""),
        values=lambda: {"words": listed(AIM_NAMES)},
        starter='aims = {"A": ..., "B": ..., "C": ..., "D": ...}',
        solution=both(
            fi='aims = {"A": "kannattavuus", "B": "kustannustehokkuus", "C": "lisämyynti", "D": "tyytyväisyys"}',
            en='aims = {"A": "profitability", "B": "cost efficiency", "C": "additional sales", "D": "satisfaction"}',
        ),
        kind=mapping(choice(*AIM_NAMES, names=AIM_NAMES)),
        expected=lambda: dict(PHARMACY),
        mistakes=wrong_words(AIM_NAMES, PHARMACY, [
            both(fi="A: muuttuuko se, mitä työ maksaa, vai se, mitä asiakkaasta jää?", en="A: is it what the work costs us that changes, or what we earn from the customer?"),
            both(fi="B: sama tilaus, vähemmän työtä. Mitä silloin parannetaan?", en="B: the same order with less work. What is improved then?"),
            both(fi="C: mitä apteekit ostavat tämän jälkeen meiltä?", en="C: what do the pharmacies buy from us after this?"),
            both(fi="D: kenen mielestä asiat paranevat?", en="D: who thinks that things are getting better?"),
        ]),
        look_back=both(fi="Kaikille samaa", en="The same for everybody"),
        praise=both(fi="A ja D voivat olla ristiriidassa: maksullinen pikatoimitus harmittaa. Siksi tavoitteet kirjataan samaan ohjelmaan.",
                    en="A and D may conflict: paying for express delivery annoys. That is why the aims stand in one programme."),
    ),
    Task(
        id="13.A10",
        sources=("S2-034",),
        title=both(fi="Jatko: suunnitelman neljä kohtaa", en="Going further: the four parts of a plan"),
        prompt=both(fi="""
Kouluruokaa toimittava yritys kirjoittaa suunnitelmaa kunnalle. Mihin opinnäytteen neljästä kohdasta kukin lause kuuluu?

- **A** Reittimyyjä vastaa toimituksista, aluejohtaja sopimuksesta.
- **B** Kunnassa on yhdeksän koulua ja 2 100 oppilasta.
- **C** Kevään aikana kokeillaan kahdessa koulussa kasvisviikkoa.
- **D** Kunta pitää meitä tavarantoimittajana, ei kumppanina; sopimus on vuosittainen.
- **E** Kunta osti ruokaa viime vuonna 610 000 eurolla, meiltä 240 000 eurolla.
- **F** Syksyllä ehdotetaan yhteistä hävikin mittausta.

Korvaa kolme pistettä kunkin kirjaimen kohdalla yhdellä sanalla lainausmerkeissä: {words:text}.
""", en="""
A firm that delivers school meals writes a plan for a municipality. To which of the thesis's four parts does each sentence belong?

- **A** The route seller is responsible for deliveries, the area director for the agreement.
- **B** The municipality has nine schools and 2,100 pupils.
- **C** In spring a vegetarian week is tried in two schools.
- **D** The municipality sees us as a supplier, not a partner; the agreement is for a year at a time.
- **E** Last year the municipality bought food for 610,000 euros, 240,000 of it from us.
- **F** In autumn we propose to measure food waste together.

Replace the three dots of each letter with one of these in quotation marks: {words:text}.
"""),
        values=lambda: {"words": listed(PART_NAMES)},
        starter='contents = {"A": ..., "B": ..., "C": ..., "D": ..., "E": ..., "F": ...}',
        solution=both(
            fi='contents = {"A": "vastuut", "B": "lähtötiedot", "C": "kehittäminen", "D": "luonne", "E": "lähtötiedot", "F": "kehittäminen"}',
            en='contents = {"A": "responsibilities", "B": "baseline data", "C": "development", "D": "nature", "E": "baseline data", "F": "development"}',
        ),
        kind=mapping(choice(*PART_NAMES, names=PART_NAMES)),
        expected=lambda: dict(SCHOOL),
        mistakes=wrong_words(PART_NAMES, SCHOOL, [
            both(fi="A: kertooko lause, kuka tekee, vai mitä tehdään?", en="A: does it say who does it, or what is done?"),
            both(fi="B: saako tämän tilastosta, vai pitääkö suhde tuntea?", en="B: can this be had from statistics, or must one know the relationship?"),
            both(fi="C: onko tämä jo näin, vai aiotaanko se tehdä?", en="C: is it so already, or is it going to be done?"),
            both(fi="D: mistä puhutaan: kunnasta vai siitä, mitä me olemme kunnalle?", en="D: is it about the municipality, or about what we are to it?"),
            both(fi="E: luvut ovat viime vuodelta. Saako ne kirjanpidosta, vai pitääkö suhde tuntea?", en="E: the numbers are last year's. Can they be had from the accounts, or must one know the relationship?"),
            both(fi="F: mitä syksyllä tehdään, ja onko se jo olemassa?", en="F: what is done in autumn, and does it exist yet?"),
        ]),
        look_back=both(fi="Suunnitelma yhdelle asiakkaalle", en="A plan for one account"),
        praise=both(fi="Lähtötietoja on helppo kerätä ja kehittämistoimia vaikea keksiä. Siksi moni suunnitelma on pelkkää lähtötietoa.",
                    en="Baseline data is easy to gather, and development hard to think of. That is why many a plan is all baseline."),
    ),
    Task(
        id="13.A11",
        sources=("S3-123",),
        title=both(fi="Jatko: mitä varten suunnitelma on?", en="Going further: what is the plan for?"),
        prompt=both(fi="""
Panimon väki kertoo, mihin suunnitelmaa käytettiin. Mikä suunnitelman neljästä tehtävästä siinä näkyy? Kukin tehtävä esiintyy kerran.

- **A** ”Syyskuussa katsoimme, mikä sovituista toimista oli tekemättä.”
- **B** ”Varasto sai suunnitelmasta tietää, että asiakas avaa uuden ravintolan.”
- **C** ”Kun luin, että voisimme kehittää heille oman oluen, aloin keksiä muutakin.”
- **D** ”Tavoite oli minun nimissäni ja mahdollinen. Jaksoin yrittää vielä kerran.”

Korvaa kolme pistettä kunkin kirjaimen kohdalla yhdellä sanalla lainausmerkeissä: {words:text}.
""", en="""
The people of a brewery tell what the plan was used for. Which of the four functions of a plan does it show? There is one of each.

- **A** “In September we checked which of the actions agreed on had not been done.”
- **B** “The warehouse learnt from the plan that the customer is opening a new restaurant.”
- **C** “When I read that we might develop a beer of their own for them, I began to think of other things too.”
- **D** “The goal was in my name, and it was possible. I found the strength to try once more.”

Replace the three dots of each letter with one of these in quotation marks: {words:text}.
"""),
        values=lambda: {"words": listed(FUNCTION_NAMES)},
        starter='functions = {"A": ..., "B": ..., "C": ..., "D": ...}',
        solution=both(
            fi='functions = {"A": "valvova", "B": "viestivä", "C": "innostava", "D": "motivoiva"}',
            en='functions = {"A": "controlling", "B": "communicating", "C": "inspiring", "D": "motivating"}',
        ),
        kind=mapping(choice(*FUNCTION_NAMES, names=FUNCTION_NAMES)),
        expected=lambda: dict(BREWERY),
        mistakes=wrong_words(FUNCTION_NAMES, BREWERY, [
            both(fi="A: verrataanko siinä tehtyä sovittuun?", en="A: is what was done compared with what was agreed?"),
            both(fi="B: mitä varastolle siirtyi: intoa vai tietoa?", en="B: what passed to the warehouse: zeal, or information?"),
            both(fi="C: syntyikö uusi ajatus, vai riittikö voimia entiseen?", en="C: did a new idea come, or strength for an old one?"),
            both(fi="D: syntyikö uusi ajatus, vai riittikö voimia entiseen?", en="D: did a new idea come, or strength for an old one?"),
        ]),
        look_back=both(fi="Suunnitelma yhdelle asiakkaalle", en="A plan for one account"),
        praise=both(fi="Jos suunnitelmaa käytetään vain valvomiseen, muut kolme tehtävää jäävät tekemättä.",
                    en="If a plan is used only for control, the other three are left undone."),
    ),
    OpenTask(
        id="13.O1",
        sources=("S3-063", "S3-064", "S3-065", "S3-066", "S3-067", "S3-068", "S1-005"),
        title=both(fi="Jatko: pitkä ja kannattava suhde", en="Going further: a long and profitable relationship"),
        prompt=both(fi="""
Luennon ryhmäkeskustelu (kalvo 40). Valitse yritys, jonka tunnet: *miten se voi rakentaa pitkäaikaiset, kannattavat suhteet asiakkaisiinsa, erityisesti avainasiakkaisiin?* 1) Erotetaanko avainasiakkaat myynnissä omaksi ryhmäkseen? 2) Mitä teette pitääksenne heidät? 3) Kohdellaanko heitä erityisellä tavalla? 4) Mikä on myyjien rooli? 5) Mitä pitäisi muuttaa? Lisää 6) viisi kysymystä, joilla saat asiakkaan käynnillä kertomaan omasta toiminnastaan. Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
The lecture's group discussion (slide 40). Choose a firm that you know: *how can it build long-lasting, profitable relations with its customers, especially key customers?* 1) Does the category of key customers exist in the practice of selling? 2) What do you do to keep them? 3) Are they treated in a special way? 4) What is the role of the salespeople? 5) What should be changed? Add 6) five questions with which, on a visit, you get the customer to talk about their own business. Write your answer between the quotation marks.
"""),
        answer="discussion",
        model=both(fi="""
Mallivastaus (tekijän täydennys), hitsaamo. 1) Ei virallisesti, mutta kolmen konepajan puheluihin vastataan aina. 2) Töitä tehdään etuajassa; mitään ei ole
sovittu. 3) Kyllä, mutta muut asiakkaat eivät tiedä sitä, eivätkä nuo kolmekaan. 4) Myyjä ottaa tilauksen vastaan. Kukaan ei kysy, mitä konepaja tekee ensi
vuonna. 5) Kolmelle nimetään vastuuhenkilö ja varataan pari tuntia kuussa; kymmenelle pienelle tehdään verkkotilaus. 6) Mitä teillä on ensi vuonna tulossa? Mikä työvaihe seisoo
useimmin? Mistä asiakkaanne valittavat? Mitä teette itse, vaikka ostaisitte sen mieluummin? Keneltä kysyisitte, jos meitä ei olisi?
""", en="""
Model answer (author's completion), a welding shop. 1) Not officially, but the calls of three engineering works are always answered. 2) Jobs are done ahead of
time; nothing has been agreed. 3) Yes, but the other customers do not know it, nor do these three. 4) The seller takes the order. Nobody asks what the works will
do next year. 5) The three get a named person and a couple of hours a month; ten small ones get an order form on the web. 6) What have you coming next year? Which
stage of work stands still most often? What do your customers complain of? What do you make yourselves that you would rather buy? Whom would you ask if we did not exist?
"""),
        points=(
            both(fi="Tietävätkö avainasiakkaat itse olevansa niitä?", en="Do key customers know that they are?"),
            both(fi="Mikä erityiskohtelusta on sovittu, mikä vain tapa?", en="What of the special treatment has been agreed, and what is only habit?"),
            both(fi="Mitä muutos maksaisi muille asiakkaille?", en="What would the change cost other customers?"),
        ),
        rubric=(
            (both(fi="Viisi kysymystä", en="Five questions"), both(fi="vastaa jokaiseen teolla tai esimerkillä", en="answers each with a deed or an example")),
            (both(fi="Muutos", en="Change"), both(fi="sanoo, mistä muutoksen aika otetaan", en="says where the time for the change comes from")),
            (both(fi="Käynti", en="Visit"), both(fi="kysymykset koskevat asiakkaan toimintaa, eivät meidän tuotettamme", en="the questions are about the customer's business, not our product")),
        ),
        minimum_words=50,
    ),
    OpenTask(
        id="13.O2",
        sources=("S3-122", "S3-124"),
        title=both(fi="Jatko: tarvitaanko suunnitelmaa?", en="Going further: is a plan needed?"),
        prompt=both(fi="""
Luennon kysymys (kalvo 74): *tarvitaanko avainasiakkaan suunnitelmaa ja miksi?* Yrityksessäsi aiotaan määrätä, että jokaisesta avainasiakkaasta tehdään 25-sivuinen suunnitelma samalle lomakkeelle. Kirjoita kaksi syytä puolesta ja kaksi vastaan, käytä luvun tutkimustulosta ja sano lopuksi, mitkä suunnitelman pääosat yrityksesi tarvitsee ja mitkä jättäisit pois. Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
The lecture's question (slide 74): *is a key-account plan needed, and why?* Your firm is going to require a 25-page plan for every key customer, on the same form. Write two reasons for and two against, use the research result of the chapter, and say in the end which main components your firm needs, and what you would leave out. Write your answer between the quotation marks.
"""),
        answer="plan_needed",
        model=both(fi="""
Mallivastaus (tekijän täydennys). Puolesta: sovittu jää muistiin, vaikka myyjä vaihtuu, ja muut kuin myyjä saavat tietää, mitä heiltä odotetaan. Vastaan: 25 sivua
täytetään kerran eikä avata enää, ja lomakkeen täyttäminen vie ajan, jona asiakas olisi tavattu. Workmanin, Homburgin ja Jensenin aineistossa muodollisuus oli
yhteydessä huonompaan tulokseen, kun taas aktiivisuus, voimavarat ja johdon osallistuminen olivat yhteydessä parempaan. Se on yhteys, ei todiste syystä: muodollisuutta on voitu lisätä siellä, missä jo
menee huonosti. Pitäisin kaikki viisi osaa mutta vain yhden sivun kustakin; asiakkaan tiedot siirtäisin liitteeseen, jonka saa järjestelmästä. Määräisin vain yhden asian: joka toimella on tekijä ja päivä.
""", en="""
Model answer (author's completion). For: what has been agreed is remembered although the seller changes, and people other than the seller learn what is expected of them. Against: 25 pages are
filled in once and not opened again, and filling in the form takes the time in which the customer would have been met. In the data of Workman, Homburg and Jensen
formalisation went with worse results, while activity, resources and the involvement of top management went with better. That is an association, not proof of a cause: formality may have been added where
things were going badly. I would keep all five components, but a page of each; information on the customer would go to an annex that the system prints. I would require one thing only: every action has an owner and a date.
"""),
        points=(
            both(fi="Kuka lukee sivun 17, ja milloin?", en="Who reads page 17, and when?"),
            both(fi="Mitä tutkimus sanoo, ja mitä se ei sano?", en="What does the research say, and what does it not?"),
            both(fi="Mikä osista on se, jota ilman muista ei ole hyötyä?", en="Which component is the one without which the others are useless?"),
        ),
        rubric=(
            (both(fi="Puolesta ja vastaan", en="For and against"), both(fi="kaksi syytä kummallekin kannalle", en="two reasons on each side")),
            (both(fi="Tutkimus", en="Research"), both(fi="kertoo tuloksen oikein ja erottaa yhteyden syystä", en="reports the result correctly, and tells an association from a cause")),
            (both(fi="Osat", en="Components"), both(fi="nimeää, mitä säilyttää ja mitä jättää pois", en="names what to keep and what to leave out")),
        ),
        minimum_words=45,
    ),
    OpenTask(
        id="13.O3",
        sources=("S3-127", "S3-128", "S3-129", "S3-130", "S3-131", "S3-132", "S3-133", "S3-137"),
        title=both(fi="Jatko: avainasiakaspäällikön profiili", en="Going further: the profile of a key account manager"),
        prompt=both(fi="""
Luennolla (kalvo 77) opiskelijoita pyydettiin kuvaamaan avainasiakaspäällikkö: mies vai nainen, koulutus, ikä, kokemus, ulkonäkö, pukeutuminen, luonne, käytös, muu pätevyys. 1) Mitkä näistä eivät saa vaikuttaa valintaan, ja miksi? 2) Kirjoita työpaikkailmoitukseen viisi vaatimusta, jotka voi todeta haastattelussa tai työnäytteellä: ainakin yksi tekninen, yksi vuorovaikutuksen ja yksi käsitteellinen taito. 3) Luennon mukaan myös käsitteelliset taidot ovat sosiaalisia taitoja. Oletko samaa mieltä? 4) Missä kulkee vaikuttamisen ja manipuloinnin raja? Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
In the lecture (slide 77) students were asked to describe a key account manager: man or woman, education, age, experience, looks, dress, character, behaviour, other competences. 1) Which of these must not affect the choice, and why? 2) Write five requirements for an advertisement that can be shown in an interview or by a work sample: at least one technical, one interpersonal and one conceptual skill. 3) According to the lecture conceptual skills too are social skills. Do you agree? 4) Where is the border between influence and manipulation? Write your answer between the quotation marks.
"""),
        answer="profile",
        model=both(fi="""
Mallivastaus (tekijän täydennys). 1) Sukupuoli, ikä ja ulkonäkö: laki kieltää syrjinnän sukupuolen, iän ja muun henkilöön liittyvän syyn perusteella, eikä mikään niistä kerro, osaako ihminen työn.
Pukeutumisesta voi sopia työpaikalla. 2) Laskee hakutilanteessa asiakkaan katteen annetuista luvuista (käsitteellinen). Osaa kertoa riidasta, jonka sai sovittua (vuorovaikutus).
Pitää kalenterin niin, että sovittu tulee tehdyksi (tekninen). Johtaa ryhmää, vaikkei ole sen esihenkilö (johtaminen). Kuuntelee: työnäytteenä asiakaskäynti, jossa puhuu alle puolet ajasta. 3) Osittain: ongelman
näkee usein vain se, joka osaa kysyä. Analyysin voi kuitenkin tehdä yksin, joten en laskisi sitä sosiaaliseksi. 4) Manipulointi ei kestä sitä, että asiakas saa tietää, mitä tehtiin. Keksitty kiire on
manipulointia, todellinen kiire tieto.
""", en="""
Model answer (author's completion). 1) Sex, age and looks: the law forbids discrimination on the grounds of sex, age and other personal characteristics, and none of them tells whether somebody can do the work.
Dress may be agreed on at work. 2) Works out a customer's margin from given figures at the interview (conceptual). Can tell of a quarrel that he or she settled (interpersonal).
Keeps a calendar so that what was agreed gets done (technical). Leads a team without being its superior (leadership). Listens: the work sample is a customer visit in which the candidate speaks less than half the time. 3) In part: often
a problem is seen only by those who know how to ask. But an analysis can be made alone, so I would not count it as social. 4) Manipulation does not survive the customer's learning what was done. An invented
hurry is manipulation; a real one is information.
"""),
        points=(
            both(fi="Voiko vaatimuksen todeta, vai onko se mielikuva?", en="Can the requirement be shown, or is it an impression?"),
            both(fi="Kuka jäisi pois väärästä syystä?", en="Who would be left out for the wrong reason?"),
            both(fi="Kestäisikö keino sen, että asiakas saa siitä tietää?", en="Would the means survive the customer's finding out?"),
        ),
        rubric=(
            (both(fi="Syrjintä", en="Discrimination"), both(fi="erottaa kielletyt perusteet pätevyydestä", en="tells forbidden grounds from competence")),
            (both(fi="Vaatimukset", en="Requirements"), both(fi="viisi, joista kunkin voi todeta", en="five, each of which can be shown")),
            (both(fi="Raja", en="Border"), both(fi="antaa säännön ja esimerkin", en="gives a rule and an example")),
        ),
        minimum_words=60,
    ),
    OpenTask(
        id="13.O4",
        sources=("S0-086", "S0-087", "S0-088", "S1-047", "X-11"),
        title=both(fi="Yritys, jota et ole nähnyt: hiihtokeskus", en="A company you have not seen: a ski resort"),
        prompt=both(fi="""
Hiihtokeskus Tunturinlaita myy yrityksille ja yhdistyksille. Myyjät ottivat viime vuonna yhteyttä 900 kertaa:

| ryhmä | asiakkaita | osuus myynnistä | voitto, € | yhteydenottoja |
|---|---|---|---|---|
| suuret matkanjärjestäjät | 6 | 38 % | 140 000 | 40 |
| yritykset, jotka voisivat ostaa selvästi enemmän | 24 | 10 % | 20 000 | 60 |
| yritykset ja kerhot, jotka ostavat kerran vuodessa | 300 | 45 % | 30 000 | 560 |
| tappiolliset ryhmät | 50 | 7 % | −45 000 | 240 |

Tappiollisiin kuuluu Urheiluopisto: 30 000 euron ostot, 8 000 euron tappio joka vuosi. Se varaa rinteen lauantaiksi, peruu usein samalla viikolla eikä maksa perumisesta. Hinnasta on neuvoteltu kahdesti. Sen opettajat tuovat keskukseen myös seuroja, jotka ovat kannattavia; montako, sitä ei ole laskettu.

Kirjoita johtajalle: 1) siirrä **300 yhteydenottoa**: keneltä otat, kenelle annat ja mitä ne, joilta otat, saavat tilalle, 2) muuta tai päätä Urheiluopiston asiakkuus: mitä teet, missä järjestyksessä ja milloin, niin että jää hyvä jälkimaku ja paluu on helppo, 3) miten näet vuoden päästä, auttoiko siirto, 4) mitä näistä luvuista ei voi päätellä. Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
The ski resort Tunturinlaita sells to firms and associations. Last year its sellers made 900 contacts:

| group | customers | share of sales | profit, € | contacts |
|---|---|---|---|---|
| large tour operators | 6 | 38% | 140,000 | 40 |
| firms that could buy clearly more | 24 | 10% | 20,000 | 60 |
| firms and clubs that buy once a year | 300 | 45% | 30,000 | 560 |
| unprofitable groups | 50 | 7% | −45,000 | 240 |

Among the unprofitable is Urheiluopisto, a sports college: purchases of 30,000 euros, a loss of 8,000 euros every year. It books a slope for Saturday, often cancels in the same week, and pays nothing for cancelling. The price has been negotiated twice. Its teachers also bring clubs to the resort, and these are profitable; how many has not been counted.

Write to the director: 1) move **300 contacts**: from whom you take them, to whom you give them, and what those you take them from get in their place, 2) change or end the relationship with Urheiluopisto: what you do, in what order and when, so that a good aftertaste remains and it is easy to come back, 3) how you will see in a year whether the move helped, 4) what cannot be concluded from these figures. Write your answer between the quotation marks.
"""),
        answer="advice",
        model=both(fi="""
Mallivastaus (tekijän täydennys). 1) Otan 160 tappiollisilta ja 140 kerran vuodessa ostavilta. Tilalle tulevat verkkovaraus, muistutusviesti ennen kautta ja puhelinaika, jona joku
vastaa. Annan 60 matkanjärjestäjille: kymmenen lisää kullekin, kaksi yhteistä suunnittelupäivää vuodessa. Annan 240 kasvuyrityksille, ensimmäisenä vuonna arvotulle puolikkaalle: 12 saa 20 lisää kukin. 2) Ensin lasken, montako seuraa opettajat
ovat tuoneet. Jos ne kattavat tappion, pidän opiston. Muuten muutan: huhtikuussa myyntipäällikkö käy paikalla ja kertoo, että perumisesta samalla viikolla maksetaan puolet hinnasta ensi kaudesta alkaen. Ellei se käy,
asiakkuus päättyy kauden loppuun: syy sanotaan kasvotusten, sovitut lauantait hoidetaan, naapurikeskusta suositellaan ja kirjoitetaan, millä ehdolla takaisin pääsee. Vuoden päästä soitetaan. 3) Vertaan arvottujen
12:n ostoja ja katetta niiden 12:n ostoihin ja katteeseen, jotka saivat entisen määrän. Samalla lasken, moniko vähemmälle jäänyt lakkasi ostamasta. 4) Ei tiedetä, tuottivatko yhteydenotot myynnin vai päinvastoin, kuinka kauan ne kestivät eikä sitä, mikä osa
tappiosta on yhden huonon talven syytä.
""", en="""
Model answer (author's completion). 1) I take 160 from the unprofitable groups and 140 from those that buy once a year. In their place come booking on the web, a reminder before the season, and hours when somebody
answers the telephone. I give 60 to the tour operators: ten more to each, with two days of joint planning a year. I give 240 to the growing firms, in the first year to a half drawn by lot: 12 get 20 more each. 2) First I count how many clubs the teachers
have brought. If they cover the loss, I keep the college. Otherwise I change it: in April the sales manager goes there and says that from next season half the price is paid for cancelling in the same week. If that will not do,
the relationship ends with the season: the reason is given face to face, the Saturdays agreed on are kept, a neighbouring resort is recommended, and the terms for coming back are written down. We call in a year. 3) I compare purchases and margin of
the 12 drawn by lot with those of the 12 that got as many contacts as before. I also count how many of those that got less stopped buying. 4) It is not known whether contacts brought the sales or the other way round, how long they took, or how much
of the loss is due to one bad winter.
"""),
        points=(
            both(fi="Täsmääkö 300: otetut ja annetut?", en="Do the 300 add up, taken and given?"),
            both(fi="Mitä se saa, joka menettää myyjän?", en="What does the one get who loses a seller?"),
            both(fi="Yritetäänkö muutosta, ennen kuin asiakkuus päätetään?", en="Do you try to change before ending?"),
            both(fi="Miten erotat siirron vaikutuksen siitä, mitä olisi tapahtunut muutenkin?", en="How do you tell the effect of the move from what would have happened anyway?"),
        ),
        rubric=(
            (both(fi="Siirto", en="The move"), both(fi="300 lähtee ja 300 saapuu, ja menettäjille on korvaava hoito", en="300 leave and 300 arrive, and those who lose get other care")),
            (both(fi="Päättäminen", en="Ending"), both(fi="ensin muutos, sitten syy, aika, loppuun hoidetut työt ja paluun ehdot", en="change first; then the reason, time, work done properly and terms for return")),
            (both(fi="Mittaus", en="Measuring"), both(fi="vertaa arvottuihin tai muuten samanlaisiin", en="compares with some drawn by lot, or alike otherwise")),
            (both(fi="Rajat", en="Limits"), both(fi="sanoo, mitä luvuista ei näe", en="says what the figures do not show")),
        ),
        minimum_words=60,
    ),
)
