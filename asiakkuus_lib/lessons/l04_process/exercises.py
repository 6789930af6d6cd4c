"""Exercises of lesson 04: managing relationships as a process, and customer insight."""

from functools import cache

import pandas as pd

from asiakkuus_lib import grouping, organisation
from asiakkuus_lib.learn.kinds import choice, integer, ordered, share
from asiakkuus_lib.learn.tasks import Mistake, OpenTask, Page, Task
from asiakkuus_lib.lessons.common.words import but, listed
from asiakkuus_lib.locale import both, language, languages
from asiakkuus_lib.reading import course_data, read_transactions

Names = dict[str, tuple[str, ...]]
# Words of the answers in each language, in the order of the source; what stands behind the two is accepted too.
NUTSHELL: Names = {
    "step_1": ("ymmärrä", "understand"), "step_2": ("tunnista", "identify"), "step_3": ("luokittele", "classify"),
    "step_4": ("erilaista", "differentiate"),
}  # fmt: skip
STEPS: Names = {
    "step_1": ("etsi", "find"), "step_2": ("segmentoi", "segment"), "step_3": ("valitse", "choose"), "step_4": ("profiloi", "profile"),
    "step_5": ("tietokanta", "database"), "step_6": ("hoito-ohjelma", "programme", "program"), "step_7": ("toimenpiteet", "measures"),
}  # fmt: skip
LEVELS: Names = {
    "strategic": ("strateginen", "strategic"), "tactical": ("taktinen", "tactical"), "operational": ("operatiivinen", "operational"),
}  # fmt: skip
SOURCES: Names = {
    "survey": ("kysely", "survey", "haastattelu", "interview"), "observation": ("havainnointi", "observation"),
    "research": ("tutkimus", "research", "tilasto", "statistics"), "systems": ("järjestelmä", "system", "järjestelmät", "systems"),
}  # fmt: skip
SIDES: Names = {"for_customer": ("asiakas", "customer"), "for_production": ("tuotanto", "production")}
TASKS_BY_LEVEL = ("strategic", "tactical", "strategic", "operational", "tactical", "tactical", "strategic", "tactical", "operational")
ITEMS_BY_SOURCE = ("systems", "observation", "survey", "research", "systems", "survey", "observation", "research")
AGES: Names = {"old": ("vanha", "old"), "modern": ("moderni", "modern")}
GAINS: Names = {"benefit": ("hyöty", "benefit"), "challenge": ("haaste", "challenge"), "neither": ("ei kumpikaan", "neither")}
PHASES_OF_DEEDS = (1, 2, 3, 1, 3, 2)
CRM_BY_AGE = ("old", "modern", "modern", "old", "modern", "modern")
GAINS_OF_CLAIMS = ("benefit", "challenge", "neither", "benefit", "challenge", "benefit", "neither")
STATEMENTS = ("for_customer", "for_production", "for_customer", "for_production", "for_production", "for_customer")
YEAR = 2024


@cache
def _sales(year: int) -> pd.Series:
    bought = read_transactions().frame
    money = bought[bought["date"].dt.year == year].groupby("customer_id")["amount"].sum()
    return money[money > 0]


def _heard(year: int | None) -> list[str]:
    survey = course_data("survey")
    return survey.loc[(survey["answered_on"].dt.year == year) if year else slice(None), "customer_id"].tolist()


def _coverage(year: int = YEAR, heard: int | None = YEAR) -> tuple[float, float]:
    found = organisation.coverage(course_data("customers")["customer_id"].tolist(), _sales(year), _heard(heard))
    return found.buyers, found.sales


def _names_share() -> float:
    return organisation.coverage(course_data("customers")["customer_id"].tolist(), _sales(YEAR), _heard(YEAR)).names


@cache
def _strayed() -> pd.Index:
    """Newcomers who came on one day at first, and had not come back within a year."""
    acquired_on = course_data("customers").set_index("customer_id")["acquired_on"]
    once = grouping.came_once(read_transactions().frame, "2026-01-01", acquired_on, since="2023-01-01")
    return once.index[~once["returned"]]


def _with_agreement() -> pd.Index:
    register = course_data("customers")
    return pd.Index(register.loc[register["agreement"].notna(), "customer_id"])


def _fives() -> pd.Index:
    survey = course_data("survey")
    return pd.Index(survey.loc[survey["satisfaction"] == 5, "customer_id"].unique())


def _heard_of(group: pd.Index) -> int:
    return int(group.isin(course_data("survey")["customer_id"]).sum())


PAGE = Page(
    setup="""
import pandas as pd

from asiakkuus_lib import organisation
from asiakkuus_lib.reading import course_data, read_transactions
from asiakkuus_lib.learn import check, exercise, reflect

purchases = read_transactions().frame
register = course_data("customers")
survey = course_data("survey")
""",
    fetches=both(fi="Se hakee Suvilinjan ostotapahtumat, asiakasrekisterin ja kyselyvastaukset.",
                 en="It fetches Suvilinja's transactions, its register of customers and the answers to its survey."),
)

TASKS = (
    Task(
        id="04.A1",
        sources=("S0-048",),
        title=both(fi="Pähkinänkuori", en="In a nutshell"),
        prompt=both(fi="""
Järjestä kalvon 21 neljä askelta ensimmäisestä viimeiseen. Korvaa kolme pistettä luettelolla: hakasulut ympärille, jokainen sana lainausmerkkeihin ja pilkku väliin. Sanat ovat tässä aakkosjärjestyksessä: {words:text}.
""", en="""
Put the four steps of slide 21 in order, from the first to the last. Replace the three dots with a list: square brackets around it, each word in quotation marks, a comma between. The words, in alphabetical order, are {words:text}.
"""),
        values=lambda: {"words": listed(NUTSHELL, alphabetical=True)},
        starter="steps = ...",
        solution=both(fi='steps = ["ymmärrä", "tunnista", "luokittele", "erilaista"]', en='steps = ["understand", "identify", "classify", "differentiate"]'),
        kind=ordered(choice(*NUTSHELL, names=NUTSHELL)),
        expected=lambda: list(NUTSHELL),
        mistakes=(
            Mistake(answer=lambda: ["step_2", "step_1", "step_3", "step_4"],
                    hint=both(fi="Luennolla aloitetaan asiakasymmärryksestä; vasta sitten tunnistetaan, keitä asiakkaat ovat.",
                              en="The lecture begins with insight; only then are the customers identified.")),
            Mistake(answer=lambda: ["step_1", "step_3", "step_2", "step_4"],
                    hint=both(fi="Voiko luokitella sellaisen, jota ei ole tunnistettu?", en="Can you classify somebody who has not been identified?")),
            Mistake(answer=lambda: ["step_1", "step_2", "step_4", "step_3"],
                    hint=both(fi="Toimet erilaistetaan luokkien mukaan. Kumpi on siis ensin?", en="What is done is differentiated by class. So which comes first?")),
            Mistake(answer=lambda: list(NUTSHELL)[::-1],
                    hint=both(fi="Järjestys on oikea mutta lopusta alkuun.", en="The order is right, but from the end to the beginning.")),
        ),
        look_back=both(fi="Kolme vaihetta ja silmukka", en="Three phases and a loop"),
        praise=both(fi="Vasta neljäs askel näkyy asiakkaalle.", en="Only the fourth step shows to the customer."),
    ),
    Task(
        id="04.A2",
        sources=("S2-011", "S2-012", "S2-013", "S2-014"),
        title=both(fi="Kenen pöydälle?", en="On whose desk?"),
        prompt=both(fi="""
Yhdeksän tehtävää. Mille tasolle kukin kuuluu luvun kuvion mukaan? Käytä kurssin nimiä eli kuvion viimeistä saraketta. (Viimeinen tehtävä on *tekijän täydennys*.)

1. Tunnistetaan ja segmentoidaan markkinat.
2. Rakennetaan oikea viestintäkanava.
3. Selvitetään, miten asiakas tuottaa arvoa omassa toiminnassaan.
4. Luodaan ydinprosessit, joista palvelukulttuuri syntyy.
5. Laaditaan hoito-ohjelmat.
6. Kootaan kokonaistarjonta valituille kohdeasiakkaille.
7. Päätetään, mitä lisäarvoa asiakkuusstrategiassa luvataan.
8. Laaditaan asiakaskohtaamisten mallit.
9. Sovitaan, kuka vastaa valitukseen ja missä ajassa.

Kirjoita luettelo, jossa on yhdeksän sanaa samassa järjestyksessä kuin tehtävät yllä. Sanat ovat {words:text}.
""", en="""
Nine tasks. To which level does each belong, according to the chapter's figure? Use the names of the course, in the last column of the figure. (The last task is the *author's completion*.)

1. Identify and segment the markets.
2. Build the right channel of communication.
3. Find out how the customer creates value in their own work.
4. Create the core processes from which a service culture grows.
5. Draw up care programmes.
6. Put together the total offering for the chosen target customers.
7. Decide what added value the customer strategy promises.
8. Draw up models for encounters with customers.
9. Agree on who answers a complaint, and how fast.

Write a list of nine words in the order of the tasks above. The words are {words:text}.
"""),
        values=lambda: {"words": listed(LEVELS, alphabetical=True)},
        starter="levels = ...",
        solution=both(
            fi='levels = ["strateginen", "taktinen", "strateginen", "operatiivinen", "taktinen", "taktinen", "strateginen", "taktinen", "operatiivinen"]',
            en='levels = ["strategic", "tactical", "strategic", "operational", "tactical", "tactical", "strategic", "tactical", "operational"]',
        ),
        kind=ordered(choice(*LEVELS, names=LEVELS)),
        expected=lambda: list(TASKS_BY_LEVEL),
        mistakes=(
            Mistake(answer=lambda: but(TASKS_BY_LEVEL, at_3="strategic"),
                    hint=both(fi="Neljäs kuulostaa suurelta, mutta ydinprosessit ovat kuviossa tekemisen lähellä.",
                              en="The fourth sounds grand, but in the figure core processes are close to the doing.")),
            Mistake(answer=lambda: but(TASKS_BY_LEVEL, at_1="operational", at_4="operational", at_5="operational", at_7="operational"),
                    hint=both(fi="Käytit opinnäytteen nimiä. Kurssin nimet ovat kuvion viimeisessä sarakkeessa.",
                              en="You used the names of the thesis. Those of the course are in the last column of the figure.")),
            Mistake(answer=lambda: but(TASKS_BY_LEVEL, at_0="tactical"),
                    hint=both(fi="Ensimmäisessä vasta valitaan, ketä palvellaan. Kenen päätös se on?", en="The first is about choosing whom to serve at all. Whose decision is that?")),
            Mistake(answer=lambda: but(TASKS_BY_LEVEL, at_5="strategic"),
                    hint=both(fi="Kuudennessa kohdeasiakkaat on jo valittu. Mitä heille kootaan?", en="In the sixth the target customers have been chosen already. What is put together for them?")),
            Mistake(answer=lambda: but(TASKS_BY_LEVEL, at_1="operational"),
                    hint=both(fi="Toisessa kanava rakennetaan; arjessa sitä käytetään. Katso kuviosta, minkä kanssa se on samalla rivillä.",
                              en="In the second the channel is built; in daily work it is used. See what stands on the same row of the figure.")),
            Mistake(answer=lambda: but(TASKS_BY_LEVEL, at_7="operational"),
                    hint=both(fi="Kohtaaminen on arkea, mutta kahdeksannessa laaditaan sen malli.", en="An encounter is daily work, but the eighth draws up the model for it.")),
            Mistake(answer=lambda: but(TASKS_BY_LEVEL, at_3="tactical"),
                    hint=both(fi="Neljäs on kuviossa kolmannella rivillä, mutta kurssin tasoja on kolme: kaksi alinta riviä ovat samaa tasoa.",
                              en="The fourth is on the third row of the figure, but the course has three levels: the two lowest rows are one level.")),
            Mistake(answer=lambda: but(TASKS_BY_LEVEL, at_2="tactical"),
                    hint=both(fi="Kolmas on kysymys siitä, mitä arvoa voidaan luvata. Millä tasolla lupauksesta päätetään?",
                              en="The third is about what value can be promised. On which level is the promise decided?")),
            Mistake(answer=lambda: but(TASKS_BY_LEVEL, at_4="operational"),
                    hint=both(fi="Hoito-ohjelma laaditaan yhdellä tasolla ja toteutetaan toisella.", en="A care programme is drawn up on one level and carried out on another.")),
            Mistake(answer=lambda: but(TASKS_BY_LEVEL, at_8="tactical"),
                    hint=both(fi="Yhdeksäs on arjen prosessi: kuka vastaa ja milloin.", en="The ninth is a process of daily work: who answers, and when.")),
        ),
        look_back=both(fi="Kenen pöydälle strategia jää?", en="On whose desk does strategy stop?"),
        praise=both(fi="Keskimmäisellä tasolla tehtäviä on enemmän kuin kummallakaan muulla, ja juuri sen yli usein hypätään.", en="There are more tasks on the middle level than on either of the others, and it is the one that is often jumped over."),
    ),
    Task(
        id="04.A3",
        sources=("S2-022",),
        title=both(fi="Jatko: seitsemän askelta", en="Going further: seven steps"),
        prompt=both(fi="""
Järjestä opinnäytteen seitsemän askelta. Kirjoita luettelo samaan tapaan kuin edellä. Sanat ovat tässä aakkosjärjestyksessä: {words:text}.
""", en="""
Put the thesis's seven steps in order. Write a list as before. The words, in alphabetical order, are {words:text}.
"""),
        values=lambda: {"words": listed(STEPS, alphabetical=True)},
        starter="seven = ...",
        solution=both(
            fi='seven = ["etsi", "segmentoi", "valitse", "profiloi", "tietokanta", "hoito-ohjelma", "toimenpiteet"]',
            en='seven = ["find", "segment", "choose", "profile", "database", "programme", "measures"]',
        ),
        kind=ordered(choice(*STEPS, names=STEPS)),
        expected=lambda: list(STEPS),
        mistakes=(
            Mistake(answer=lambda: ["step_1", "step_3", "step_2", *list(STEPS)[3:]],
                    hint=both(fi="Mistä joukosta valitaan, jos segmenttejä ei vielä ole?", en="What is there to choose from if there are no segments yet?")),
            Mistake(answer=lambda: ["step_1", "step_2", "step_4", "step_3", *list(STEPS)[4:]],
                    hint=both(fi="Lähteessä profiloidaan vasta ne, jotka on valittu: muita ei kannata tutkia tarkasti.",
                              en="In the source only those who have been chosen are profiled: the others are not worth a close look.")),
            Mistake(answer=lambda: [*list(STEPS)[:3], "step_5", "step_4", *list(STEPS)[5:]],
                    hint=both(fi="Lähteessä analyysi ja profilointi tulevat ennen tietokantaa: ensin päätetään, mitä tallennetaan.",
                              en="In the source analysis and profiling come before the database: first decide what to store.")),
            Mistake(answer=lambda: [*list(STEPS)[:5], "step_7", "step_6"],
                    hint=both(fi="Toimenpiteet tehdään ohjelman mukaan. Kumpi on siis ensin?", en="Measures are taken by the programme. So which comes first?")),
        ),
        look_back=both(fi="Jatko: seitsemän askelta", en="Going further: seven steps"),
        praise=both(fi="Seitsemän askelta eteenpäin, mutta ei nuolta takaisin: se on luennon silmukassa.", en="Seven steps forward, but no arrow back: that is in the lecture's loop."),
    ),
    Task(
        id="04.A4",
        sources=("S0-054",),
        title=both(fi="Mistä lähteestä?", en="From which source?"),
        prompt=both(fi="""
Kahdeksan tietoa. Mikä luvun neljästä lähteestä on kunkin tiedon lähde?

1. Montako kertaa asiakas on tänä vuonna ollut laivalla.
2. Kuinka moni kääntyy terminaalissa väärään suuntaan.
3. Kuinka todennäköisesti asiakas suosittelisi.
4. Montako alle 40-vuotiasta saaristokunnissa asuu vuonna 2030.
5. Milloin myyjä viimeksi otti yhteyttä.
6. Miksi asiakas lähti, omin sanoin kerrottuna.
7. Missä kohdassa lastaus pysähtyy.
8. Paljonko suomalaiset käyttävät rahaa lomaan.

Kirjoita luettelo, jossa on kahdeksan sanaa samassa järjestyksessä. Sanat ovat {words:text}.
""", en="""
Eight pieces of knowledge. From which of the chapter's four sources does each come?

1. How many times the customer has been on board this year.
2. How many turn the wrong way in the terminal.
3. How likely the customer would be to recommend us.
4. How many people under 40 will live in the island municipalities in 2030.
5. When the seller last made contact.
6. Why the customer left, in their own words.
7. Where the loading comes to a stop.
8. How much Finns spend on holidays.

Write a list of eight words in the same order. The words are {words:text}.
"""),
        values=lambda: {"words": listed(SOURCES, alphabetical=True)},
        starter="sources = ...",
        solution=both(
            fi='sources = ["järjestelmä", "havainnointi", "kysely", "tutkimus", "järjestelmä", "kysely", "havainnointi", "tutkimus"]',
            en='sources = ["system", "observation", "survey", "research", "system", "survey", "observation", "research"]',
        ),
        kind=ordered(choice(*SOURCES, names=SOURCES)),
        expected=lambda: list(ITEMS_BY_SOURCE),
        mistakes=(
            Mistake(answer=lambda: but(ITEMS_BY_SOURCE, at_4="observation"),
                    hint=both(fi="Yhteydenotto on kirjattu johonkin. Mihin?", en="A contact has been entered somewhere. Where?")),
            Mistake(answer=lambda: but(ITEMS_BY_SOURCE, at_1="systems"),
                    hint=both(fi="Harhaan kääntymisestä ei jää kuittia. Se on nähtävä.", en="A wrong turn leaves no receipt. It has to be seen.")),
            Mistake(answer=lambda: but(ITEMS_BY_SOURCE, at_7="survey"),
                    hint=both(fi="Kahdeksas koskee suomalaisia yleensä, ei asiakkaita, joilta olette kysyneet.", en="The eighth is about Finns in general, not customers whom you have asked.")),
            Mistake(answer=lambda: but(ITEMS_BY_SOURCE, at_6="systems"),
                    hint=both(fi="Lastauksen pysähtymisestä ei jää kuittia. Kuka sen näkee?", en="A stop in the loading leaves no receipt. Who sees it?")),
            Mistake(answer=lambda: but(ITEMS_BY_SOURCE, at_5="systems"),
                    hint=both(fi="Syyn voi tallentaa järjestelmään, mutta mistä se saadaan?", en="A reason can be stored in a system, but where does it come from?")),
        ),
        look_back=both(fi="Neljä lähdettä, neljä sokeaa pistettä", en="Four sources, four blind spots"),
        praise=both(fi="Kahdeksan tietoa neljästä lähteestä: yksikään lähde ei olisi riittänyt.", en="Eight pieces from four sources: no one source would have been enough."),
    ),
    Task(
        id="04.A5",
        sources=("S1-067",),
        title=both(fi="Jatko: kaksi väitettä, kaksi lukua", en="Going further: two claims, two numbers"),
        prompt=both(fi="""
Yrityksessä on 25 keskijohdon päällikköä.

1. Jos *yli 60 prosenttia* heistä ei tunne strategiaa, montako päällikköä se vähintään on?
2. Jos taas 55 prosenttia osaa nimetä edes yhden tärkeimmistä tavoitteista, montako päällikköä se suunnilleen on? Pyöristä lähimpään kokonaiseen.

Vastaa kahdella luvulla hakasuluissa, esimerkiksi `[10, 12]`.
""", en="""
A firm has 25 middle managers.

1. If *over 60 per cent* of them do not know the strategy, how many are they at least?
2. If, on the other hand, 55 per cent can name even one of the top priorities, about how many managers is that? Round to the nearest whole number.

Answer with two numbers in square brackets, such as `[10, 12]`.
"""),
        starter="managers = ...",
        solution="managers = [16, round(0.55 * 25)]",
        kind=ordered(integer(), integer()),
        expected=lambda: [16, 14],
        mistakes=(
            Mistake(answer=lambda: [15, 14],
                    hint=both(fi="Viisitoista on tasan 60 prosenttia. Yli edellyttää vielä yhtä.", en="Fifteen is exactly 60 per cent. Over needs one more.")),
            Mistake(answer=lambda: [10, 14],
                    hint=both(fi="Laskit ne, jotka tuntevat strategian. Kysymys on niistä, jotka eivät tunne.", en="You counted those who know the strategy. The question is about those who do not.")),
            Mistake(answer=lambda: [14, 16],
                    hint=both(fi="Luvut ovat oikein mutta väärässä järjestyksessä.", en="The numbers are right but in the wrong order.")),
            Mistake(answer=lambda: [15, 13],
                    hint=both(fi="Tarkista kumpikin: yli 60 prosenttia on enemmän kuin tasan 60, ja 13,75 pyöristyy ylöspäin.", en="Check both: over 60 per cent is more than exactly 60, and 13.75 is rounded up.")),
            Mistake(answer=lambda: [16, 13],
                    hint=both(fi="0,55 × 25 on 13,75. Kumpi kokonaisluku on lähempänä?", en="0.55 × 25 is 13.75. Which whole number is nearer?")),
        ),
        look_back=both(fi="Pyöriikö strategian pyörä molempiin suuntiin?", en="Does the wheel of strategy turn in both directions?"),
        praise=both(fi="Samassa talossa 16 voi olla tuntematta strategiaa ja 14 tietää siitä jotain: luvut eivät ole ristiriidassa, sillä niissä on kysytty eri asiaa.",
                    en="In the same house 16 may not know the strategy while 14 know something of it: the numbers do not contradict each other, because they answer different questions."),
    ),
    Task(
        id="04.A6",
        sources=("S1-006",),
        title=both(fi="Kyselyn kattavuus vuonna 2024", en="Coverage of the survey in 2024"),
        prompt=both(fi="""
Luvussa laskettiin kyselyn kattavuus vuodelta 2025. Laske se **vuodelta 2024**: kuinka suuri osa vuoden 2024 *ostajista* vastasi kyselyyn sinä vuonna, ja kuinka suuri osa *myynnistä* tuli heiltä? Vastaa kahdella osuudella hakasuluissa, esimerkiksi `[0.25, 0.5]`, prosentin kymmenesosan tarkkuudella.

Alla oleva solu laskee vuoden 2024 ostot ja poimii vastaajat ja tallentaa ne nimillä `sales` ja `heard`. Kirjoita vastaussolun alkuun `found = organisation.coverage(register["customer_id"], sales, heard)`. Silloin `found.buyers` on osuus ostajista ja `found.sales` osuus myynnistä.
""", en="""
The chapter computed the coverage of the survey for 2025. Compute it **for 2024**: what share of the *buyers* of 2024 answered the survey that year, and what share of the *sales* came from them? Answer with two shares in square brackets, such as `[0.25, 0.5]`, to a tenth of a per cent.

The cell below stores the purchases of 2024 under the name `sales` and those who answered under the name `heard`. In your answer's cell, write first `found = organisation.coverage(register["customer_id"], sales, heard)`. Then `found.buyers` is the share of the buyers, and `found.sales` the share of the sales.
"""),
        given="""
of_2024 = purchases[purchases["date"].dt.year == 2024]
sales = of_2024.groupby("customer_id")["amount"].sum()
heard = survey.loc[survey["answered_on"].dt.year == 2024, "customer_id"]
len(heard)
""",
        starter="covered = ...",
        solution="""
found = organisation.coverage(register["customer_id"], sales, heard)
covered = [found.buyers, found.sales]
covered
""",
        kind=ordered(share(0.0005), share(0.0005)),
        expected=lambda: list(_coverage()),
        mistakes=(
            Mistake(answer=lambda: list(_coverage(2025, 2025)),
                    hint=both(fi="Nuo ovat vuoden 2025 luvut, ne, jotka olivat luvussa.", en="Those are the figures of 2025, the ones in the chapter.")),
            Mistake(answer=lambda: list(_coverage(YEAR, None)),
                    hint=both(fi="Laskit mukaan minä vuonna tahansa vastanneet. Rajaa vastaukset vuoteen 2024.", en="You counted those who have answered in any year. Keep to the answers of 2024.")),
            Mistake(answer=lambda: [_names_share(), _coverage()[0]],
                    hint=both(fi="Nuo ovat osuudet nimistä ja ostajista. Tarvitset osuudet ostajista ja myynnistä.", en="Those are the shares of the names and of the buyers. You need those of the buyers and of the sales.")),
            Mistake(answer=lambda: [_names_share(), _coverage()[1]],
                    hint=both(fi="Ensimmäinen on osuus kaikista nimistä. Kysymys on ostajista: `found.buyers`.", en="The first is the share of all names. The question is about the buyers: `found.buyers`.")),
            Mistake(answer=lambda: list(_coverage()[::-1]),
                    hint=both(fi="Luvut ovat oikein mutta väärässä järjestyksessä: ostajat ensin, myynti sitten.", en="The numbers are right but in the wrong order: buyers first, then sales.")),
        ),
        look_back=both(fi="”Tehdään heti kysely”", en="“Let us do a survey right away”"),
        praise=both(fi="Kumpikin luku kuuluu tuloksen viereen: vastanneet ostavat enemmän kuin muut, ja siksi luvut eroavat.",
                    en="Both belong beside the result: those who answer buy more than the others, and so the figures differ."),
    ),
    Task(
        id="04.A7",
        sources=("S1-026", "S1-029"),
        title=both(fi="Jatko: kenestä lauseessa on kyse?", en="Going further: whom is the sentence about?"),
        prompt=both(fi="""
Onko lause asiakaslähtöinen (`{for_customer:text}`) vai tuotantolähtöinen (`{for_production:text}`)?

1. ”Aikataulu tehtiin niin, että hoitaja ehtii aamuvuoroon.”
2. ”Tavoitteemme on, että laiva on täynnä.”
3. ”Kysyimme tehtaalta, milloin kuorman on oltava perillä.”
4. ”Lippu ostetaan tästä ikkunasta, koska kassa on tässä.”
5. ”Meillä on saaristo-osasto ja mannerosasto; soittakaa oikeaan.”
6. ”Onnistuimme, kun vanhus pääsi itse kauppaan.”

Kirjoita luettelo, jossa on kuusi sanaa samassa järjestyksessä.
""", en="""
Is the sentence customer-oriented (`{for_customer:text}`) or production-oriented (`{for_production:text}`)?

1. “The timetable was made so that a nurse gets to the morning shift.”
2. “Our goal is that the ship is full.”
3. “We asked the factory when the load must be there.”
4. “Tickets are bought at this window, because the till is here.”
5. “We have an island department and a mainland department; call the right one.”
6. “We succeeded when the old lady got to the shop by herself.”

Write a list of six words in the same order.
"""),
        values=lambda: {key: f'"{name[languages().index(language())]}"' for key, name in SIDES.items()},
        starter="sides = ...",
        solution=both(fi='sides = ["asiakas", "tuotanto", "asiakas", "tuotanto", "tuotanto", "asiakas"]', en='sides = ["customer", "production", "customer", "production", "production", "customer"]'),
        kind=ordered(choice(*SIDES, names=SIDES)),
        expected=lambda: list(STATEMENTS),
        mistakes=(
            Mistake(answer=lambda: but(STATEMENTS, at_4="for_customer"),
                    hint=both(fi="Viidennessä puhutaan asiakkaalle, mutta kenen organisaatiokaavion mukaan asiakas joutuu ajattelemaan?",
                              en="The fifth speaks to the customer, but by whose organisation chart must the customer think?")),
            Mistake(answer=lambda: but(STATEMENTS, at_1="for_customer"),
                    hint=both(fi="Täysi laiva on hyvä tulos. Kenen maailmassa se on muutos?", en="A full ship is a good result. In whose world is it a change?")),
            Mistake(answer=lambda: but(STATEMENTS, at_3="for_customer"),
                    hint=both(fi="Neljännessä kerrotaan asiakkaalle, minne mennä. Miksi juuri sinne: asiakkaan vai kassan takia?",
                              en="The fourth tells the customer where to go. Why there: because of the customer, or because of the till?")),
            Mistake(answer=lambda: but(STATEMENTS, at_2="for_production"),
                    hint=both(fi="Kolmannessa on tehdas, mutta kenen tehdas ja kenen aikataulu?", en="The third has a factory in it, but whose factory and whose timetable?")),
            Mistake(answer=lambda: but(STATEMENTS, at_0="for_production"),
                    hint=both(fi="Aikataulu on tuotantoa, mutta minkä mukaan se tehtiin?", en="A timetable is production, but by what was it made?")),
        ),
        look_back=both(fi="Kolme vaihetta ja silmukka", en="Three phases and a loop"),
        praise=both(fi="Tuntomerkki on tavoite: muuttuuko jokin asiakkaan maailmassa?", en="The mark is the goal: does something change in the customer's world?"),
    ),
    Task(
        id="04.A8",
        title=both(fi="Jatko: päätös, sata haastattelua", en="Going further: a decision, a hundred interviews"),
        prompt=both(fi="""
Toimitusjohtaja antaa rahat sataan puhelinhaastatteluun. Hän haluaa tietää, *miksi uudet asiakkaat eivät palaa*. Valitse, mistä joukosta haastateltavat arvotaan:

- `regulars`: sopimusasiakkaat, jotka tuntevat laivan parhaiten
- `strayed`: uudet, jotka kävivät aluksi yhtenä päivänä eivätkä palanneet vuoden sisällä
- `satisfied`: kyselyssä viitosen antaneet, jotta opitaan onnistumisista
- `everybody`: koko rekisteri

Vastaukseksi annetaan luku: **kuinka moni valitsemastasi joukosta on koskaan vastannut kyselyyn?** Alla oleva solu tekee joukot ja tallentaa vastanneet nimellä `heard`. Esimerkiksi `everybody.isin(heard)` on kunkin kohdalla tosi tai epätosi, ja pääte `.sum()` laskee, kuinka monella se on tosi. Vaihda tilalle valitsemasi joukko.
""", en="""
The managing director pays for a hundred telephone interviews. He wants to know *why new customers do not come back*. Choose the group that those to be interviewed are drawn from:

- `regulars`: customers with an agreement, who know the ship best
- `strayed`: newcomers who came on one day at first and had not come back within a year
- `satisfied`: those who gave a five in the survey, to learn from successes
- `everybody`: the whole register

The answer is a number: **how many in the group that you chose have ever answered the survey?** The cell below makes the groups, and stores those who have answered under the name `heard`. For example, `everybody.isin(heard)` is true or false for each, and `.sum()` at the end counts how many are true. Put the group that you chose in its place.
"""),
        given="""
from asiakkuus_lib.grouping import came_once

seen = came_once(purchases, "2026-01-01", register.set_index("customer_id")["acquired_on"], since="2023-01-01")
strayed = seen.index[~seen["returned"]]
regulars = pd.Index(register.loc[register["agreement"].notna(), "customer_id"])
satisfied = pd.Index(survey.loc[survey["satisfaction"] == 5, "customer_id"].unique())
everybody = pd.Index(register["customer_id"])
heard = survey["customer_id"]
len(strayed), len(regulars), len(satisfied), len(everybody)
""",
        starter="heard_of_group = ...",
        solution="""
heard_of_group = strayed.isin(heard).sum()
heard_of_group
""",
        kind=integer(),
        expected=lambda: _heard_of(_strayed()),
        mistakes=(
            Mistake(answer=lambda: _heard_of(_with_agreement()),
                    hint=both(fi="Valitsit sopimusasiakkaat tai koko rekisterin; vastanneita on kummassakin yhtä monta, sillä muilta ei ole kysytty. Kuka tietää, miksi joku ei palannut?",
                              en="You chose those with an agreement, or the whole register; the number is the same for both, because the others were not asked. Who knows why somebody did not come back?")),
            Mistake(answer=lambda: _heard_of(_fives()),
                    hint=both(fi="Valitsit viitosen antaneet. Onnistumisista oppii, miksi pysytään; kysymys oli, miksi ei palata, ja heiltä on jo kysytty.", en="You chose those who gave a five. You learn from successes why people stay; the question was why they do not come back, and these have been asked already.")),
            Mistake(answer=lambda: len(_strayed()),
                    hint=both(fi="Joukko on oikea, mutta luku on sen koko. Kuinka moni heistä on vastannut?", en="The group is right, but the number is its size. How many of them have answered?")),
            Mistake(answer=lambda: int(_strayed().isin(_heard(YEAR)).sum()),
                    hint=both(fi="Joukko on oikea, mutta nimellä `heard` ovat vielä edellisen tehtävän vastaajat. Aja yllä oleva solu ensin.",
                              en="The group is right, but `heard` still holds those who answered in the task before. Run the cell above first.")),
            Mistake(answer=lambda: 0,
                    hint=both(fi="Melkein: useimmilta ei ole kysytty, mutta muutamalla on sopimus. Laske, kuinka moni heistä on vastannut.",
                              en="Nearly: most have not been asked, but a few have an agreement. Count how many have answered.")),
            Mistake(answer=lambda: int(_strayed().isin(_with_agreement()).sum()),
                    hint=both(fi="Joukko on oikea, mutta laskit ne, joilla on sopimus eli joilta on kysytty. Kuinka moni on vastannut?",
                              en="The group is right, but you counted those with an agreement, who have been asked. How many have answered?")),
            Mistake(answer=lambda: int(_strayed().isin(_with_agreement()).sum()) - _heard_of(_strayed()),
                    hint=both(fi="Laskit joko ne, joilta on kysytty mutta jotka eivät ole vastanneet, tai vastaukset ihmisten sijasta. Laske joukon ihmisistä ne, jotka ovat vastanneet: joukko tulee ennen pistettä.",
                              en="You counted either those who were asked but did not answer, or answers instead of people. Count the people of the group who have answered: the group comes before the point.")),
            Mistake(answer=lambda: len(_strayed()) - _heard_of(_strayed()),
                    hint=both(fi="Joukko on oikea, mutta luku on niiden määrä, jotka eivät ole vastanneet.", en="The group is right, but the number is of those who have not answered.")),
        ),
        look_back=both(fi="”Tehdään heti kysely”", en="“Let us do a survey right away”"),
        praise=both(fi="Heistä tuskin keneltäkään on koskaan kysytty. Arvo heistä sata, kerro heille, mistä sait numeron, ja kunnioita kieltoa, jos joku ei halua puheluja.",
                    en="Hardly any of them has ever been asked. Draw a hundred, tell them where you got the number, and take no for an answer."),
    ),
    Task(
        id="04.A9",
        sources=("S0-051", "S0-049", "S0-050"),
        title=both(fi="Jatko: mihin vaiheeseen?", en="Going further: in which phase?"),
        prompt=both(fi="""
Kuusi tehtävää Suvilinjan kalenterista. Missä luvun kolmesta vaiheesta (1, 2 vai 3) kukin tehdään?

1. Lasketaan, montako asiakasta kullakin tarpeella on.
2. Päätetään, että kokousasiakkaita hankitaan lisää ja rahtiasiakkaat säilytetään.
3. Muutetaan lähtöselvitys sellaiseksi, että siitä jää hyvä kokemus.
4. Selvitetään, ketkä kohderyhmästä eivät ole vielä ostaneet.
5. Katsotaan, mitä syksyn kirje tuotti.
6. Asetetaan kullekin ryhmälle tavoite.

Kirjoita luettelo, jossa on kuusi numeroa samassa järjestyksessä, esimerkiksi `[1, 1, 1, 1, 1, 1]`.
""", en="""
Six tasks from Suvilinja's calendar. In which of the chapter's three phases (1, 2 or 3) is each done?

1. Count how many customers there are of each need.
2. Decide to acquire more conference customers and to retain the freight customers.
3. Change the check-in so that it leaves a good experience.
4. Find out who in the target group has not bought yet.
5. See what the autumn letter brought.
6. Set a goal for each group.

Write a list of six numbers in the same order, such as `[1, 1, 1, 1, 1, 1]`.
"""),
        starter="phases = ...",
        solution="phases = [1, 2, 3, 1, 3, 2]",
        kind=ordered(integer()),
        expected=lambda: list(PHASES_OF_DEEDS),
        mistakes=(
            Mistake(answer=lambda: [1, 2, 3, 1, 1, 2],
                    hint=both(fi="Kirjeen tulos on uutta asiakasymmärrystä, mutta missä vaiheessa tulosta seurataan? Katso, mistä nuoli lähtee.",
                              en="What the letter brought is new insight, but in which phase are results followed? See where the arrow starts.")),
            Mistake(answer=lambda: [1, 3, 3, 1, 3, 2],
                    hint=both(fi="Toisessa vasta valitaan suunta. Milloin se toteutetaan?", en="In the second a direction is only chosen. When is it carried out?")),
            Mistake(answer=lambda: [1, 2, 3, 2, 3, 2],
                    hint=both(fi="Neljännessä ei vielä päätetä mitään: potentiaalisetkin asiakkaat tutkitaan ensin.",
                              en="Nothing is decided in the fourth: potential customers too are studied first.")),
            Mistake(answer=lambda: [1, 2, 2, 1, 3, 2],
                    hint=both(fi="Lähtöselvitystä ei enää suunnitella vaan se muutetaan. Missä vaiheessa kokemukset luodaan?",
                              en="The check-in is not planned any more but changed. In which phase are experiences created?")),
        ),
        look_back=both(fi="Kolme vaihetta ja silmukka", en="Three phases and a loop"),
        praise=both(fi="Tulosten seuranta on vielä kolmatta vaihetta, ja siitä palataan ensimmäiseen.", en="Following the results still belongs to the third phase, and from there the way leads back to the first."),
    ),
    Task(
        id="04.A10",
        sources=("S4-025", "S4-026"),
        title=both(fi="Jatko: vanha vai moderni CRM?", en="Going further: old or modern CRM?"),
        prompt=both(fi="""
Kuusi lausetta CRM:stä. Kumpaa käsitystä kukin edustaa Kenner Companyn sivun mukaan?

1. ”Esimies näkee siitä, montako käyntiä kukin on tehnyt.”
2. ”Näen siitä ennen soittoa, mitä asiakas luultavasti tarvitsee seuraavaksi.”
3. ”Korjaamo, laskutus ja myynti katsovat samaa asiakasta.”
4. ”Tietohallinto hankki sen, ja myyjien on täytettävä kentät.”
5. ”Myyntijohtaja keskustelee sen avulla myyjän kanssa siitä, mikä auttaisi.”
6. ”Johtoryhmä valitsi sen, koska se päätti, miten asiakasta palvellaan.”

Kirjoita luettelo, jossa on kuusi sanaa samassa järjestyksessä. Sanat ovat {words:text}.
""", en="""
Six sentences on CRM. Which view does each stand for, according to the page of Kenner Company?

1. “The boss sees from it how many visits each of us has made.”
2. “Before I call I see in it what the customer will probably need next.”
3. “Repairs, invoicing and sales look at the same customer.”
4. “The IT department bought it, and sellers have to fill in the fields.”
5. “With its help the head of sales talks with the seller about what would help.”
6. “The management chose it because it had decided how customers are to be served.”

Write a list of six words in the same order. The words are {words:text}.
"""),
        values=lambda: {"words": listed(AGES, alphabetical=True)},
        starter="ages = ...",
        solution=both(fi='ages = ["vanha", "moderni", "moderni", "vanha", "moderni", "moderni"]', en='ages = ["old", "modern", "modern", "old", "modern", "modern"]'),
        kind=ordered(choice(*AGES, names=AGES)),
        expected=lambda: list(CRM_BY_AGE),
        mistakes=(
            Mistake(answer=lambda: but(CRM_BY_AGE, at_4="old"),
                    hint=both(fi="Viidennessä on esimies, mutta valvooko hän vai auttaako hän?", en="The fifth has a boss in it, but is it about control or about help?")),
            Mistake(answer=lambda: but(CRM_BY_AGE, at_0="modern"),
                    hint=both(fi="Ensimmäisessä lasketaan käyntejä. Ketä se palvelee?", en="The first counts visits. Whom does that serve?")),
            Mistake(answer=lambda: but(CRM_BY_AGE, at_3="modern"),
                    hint=both(fi="Neljännessä järjestelmä on teknologiahankinta. Mikä se sivun mukaan on?", en="In the fourth the system is a piece of technology that was bought. What is it, according to the page?")),
            Mistake(answer=lambda: but(CRM_BY_AGE, at_2="old"),
                    hint=both(fi="Kolmannessa järjestelmä ei ole vain myynnin. Mitä kolmea sivu luettelee?", en="In the third the system is not only for sales. Which three things does the page list?")),
        ),
        look_back=both(fi="Jatko: ensin ajattelu, sitten järjestelmä", en="Going further: first the thinking, then the system"),
        praise=both(fi="Ero ei ole ohjelmassa vaan siinä, ketä se palvelee.", en="The difference is not in the program but in whom it serves."),
    ),
    Task(
        id="04.A11",
        sources=("S2-008", "S2-016", "S2-017", "S2-021", "S2-023", "S2-024", "S2-025"),
        title=both(fi="Jatko: hyöty vai haaste?", en="Going further: benefit or challenge?"),
        prompt=both(fi="""
Seitsemän lausetta opinnäytteen luetteloista, toisin sanoin. Onko se hyöty, haaste vai ei kumpikaan (ehto tai tavoite)?

1. ”Tiedämme, miksi meiltä ostetaan.”
2. ”Koko talon on opittava ajattelemaan toisin.”
3. ”Ensin on tiedettävä, keitä asiakkaat ovat.”
4. ”Kirjeitä lähtee vähemmän, mutta niihin vastataan useammin.”
5. ”Aika pitäisi osata käyttää parhaisiin asiakkuuksiin.”
6. ”Asiakkaat pysyvät pidempään.”
7. ”Toiminnan on oltava tehokasta ja kannattavaa.”

Kirjoita luettelo, jossa on seitsemän vastausta samassa järjestyksessä. Sanat ovat {words:text}.
""", en="""
Seven sentences from the lists of the thesis, in other words. Is it a benefit, a challenge or neither (a condition or a goal)?

1. “We know why people buy from us.”
2. “The whole house has to learn to think otherwise.”
3. “First you must know who the customers are.”
4. “Fewer letters go out, but more of them are answered.”
5. “One should be able to spend the time on the best relationships.”
6. “Customers stay for longer.”
7. “Operation must be efficient and profitable.”

Write a list of seven answers in the same order. The words are {words:text}.
"""),
        values=lambda: {"words": listed(GAINS, alphabetical=True)},
        starter="gains = ...",
        solution=both(fi='gains = ["hyöty", "haaste", "ei kumpikaan", "hyöty", "haaste", "hyöty", "ei kumpikaan"]', en='gains = ["benefit", "challenge", "neither", "benefit", "challenge", "benefit", "neither"]'),
        kind=ordered(choice(*GAINS, names=GAINS)),
        expected=lambda: list(GAINS_OF_CLAIMS),
        mistakes=(
            Mistake(answer=lambda: but(GAINS_OF_CLAIMS, at_1="benefit"),
                    hint=both(fi="Toinen on opinnäytteessä samassa luettelossa kuin ensimmäinen, mutta saako sen vai pitääkö se ensin tehdä?",
                              en="The second is in the same list of the thesis as the first, but is it something you get, or something you have to do first?")),
            Mistake(answer=lambda: but(GAINS_OF_CLAIMS, at_2="benefit"),
                    hint=both(fi="Kolmannen on oltava kunnossa, ennen kuin mitään saadaan.", en="The third must be in order before anything is gained.")),
            Mistake(answer=lambda: but(GAINS_OF_CLAIMS, at_6="benefit"),
                    hint=both(fi="Seitsemäs kertoo, mihin pyritään. Onko siitä vielä saatu mitään?", en="The seventh tells what is aimed at. Has anything been gained of it yet?")),
            Mistake(answer=lambda: but(GAINS_OF_CLAIMS, at_4="benefit"),
                    hint=both(fi="Viides on Hannuksen luettelosta yritysasiakkuuksien hallinnasta. Minkä luettelo se oli?", en="The fifth is from the list of Hannus on relationships with firms. What was that a list of?")),
        ),
        look_back=both(fi="Jatko: hyödyt ja haasteet", en="Going further: benefits and challenges"),
        praise=both(fi="Luettelon otsikko ei tee kohdasta hyötyä: katso, saadaanko se vai vaaditaanko se.", en="A heading does not make an item a benefit: see whether it is something you get or something that is asked of you."),
    ),
    OpenTask(
        id="04.O1",
        sources=("S1-031", "S1-032", "S1-033", "S1-034"),
        title=both(fi="Kenelle? Miten? Mitä?", en="For whom? How? What?"),
        prompt=both(fi="""
Vastaa organisaatiosi, oppilaitoksesi tai Suvilinjan puolesta. **Kenelle:** keitä haluamme asiakkaiksi, ja mitä he tarvitsevat? **Miten:** miten järjestämme prosessit ja voimavarat, ja miten toimimme asiakasta kohtaan ja sisäisesti? **Mitä:** mitä asiakas meiltä saa, tuotteina, palveluina ja mitä muuta ratkaisevaa? Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
Answer for your organisation, your school or Suvilinja. **For whom:** whom do we want as customers, and what do they need? **How:** how do we arrange our processes and resources, and how do we act towards the customer and among ourselves? **What:** what does the customer get from us, as products, as services, and what else that decides the matter? Write your answer between the quotation marks.
"""),
        answer="canvas",
        model=both(fi="""
Mallivastaus (tekijän täydennys), Suvilinja. Kenelle: yrityksille ja kunnille, jotka kokoustavat saaristossa vähintään kahdesti
vuodessa; ne tarvitsevat päivän, joka onnistuu myös myrskyllä. Miten: jokaisella on yhteyshenkilö, joka sopii varapäivän jo
varausta tehtäessä ja kertoo sään puhelimitse edellisenä aamuna; salia ei myydä kahteen kertaan. Mitä: kokouspäivä ruokineen ja hytteineen, varapäivä
ilman maksua ja lasku, jonka kirjanpito hyväksyy kerralla. Muille ryhmille vastaus olisi toinen; siksi kysymys ”kenelle” tulee ensin.
""", en="""
Model answer (author's completion), Suvilinja. For whom: firms and municipalities that meet in the archipelago at least twice a
year; they need a day that succeeds even in a storm. How: each has a contact person who agrees on a spare day when booking, and
calls the morning before about the weather; a room is not sold twice. What: a conference day with meals and cabins, a spare day
without charge, and an invoice that accounting accepts at once. For other groups the answer would be different; that is why “for whom” comes first.
"""),
        points=(
            both(fi="Puhutaanko kaikissa kolmessa samasta asiakkaasta?", en="Are all three about the same customer?"),
            both(fi="Mikä teillä on järjestetty oman työn ja mikä asiakkaan mukaan?", en="What is arranged by your own work, and what by the customer's?"),
            both(fi="Mitä muuta asiakas saa kuin tuotteen?", en="What does the customer get besides the product?"),
        ),
        rubric=(
            (both(fi="Kenelle", en="For whom"), both(fi="nimeää ryhmän ja sen tarpeen", en="names a group and its need")),
            (both(fi="Miten", en="How"), both(fi="kertoo, mitä tehdään toisin tämän ryhmän vuoksi", en="tells what is done differently because of this group")),
            (both(fi="Mitä", en="What"), both(fi="sanoo, mitä asiakas saa tuotteen lisäksi", en="says what the customer gets besides the product")),
        ),
        minimum_words=30,
    ),
    OpenTask(
        id="04.O2",
        sources=("S1-064", "S1-065", "S1-027", "S1-030", "S1-028"),
        title=both(fi="Jatko: miten teidän organisaatiossanne?", en="Going further: how is it in your organisation?"),
        prompt=both(fi="""
Salpauksessa edettiin asiakas kerrallaan, eikä eri tasoilla keskusteltu keskenään. Miten on teillä? Valitse yksi prosessi (esimerkiksi ilmoittautuminen, tilaus, valitus) ja kerro: miten asiakas otetaan prosessissa huomioon ja hänen tarpeisiinsa ja odotuksiinsa vastataan, mikä muutos asiakkaan maailmassa on sen tavoite, ja miten se tehtäisiin niin, että asiakkaan hyöty saavutetaan? Missä kohdassa pyörä pysähtyy? Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
At Salpaus they worked one customer at a time, and the levels did not talk to each other. How is it where you work? Choose one process (an enrolment, an order, a complaint) and tell: how does it take the customer into account and meet their needs and expectations, what change in the customer's world is its goal, and how could it be run so that the customer gets the benefit? Where does the wheel stop? Write your answer between the quotation marks.
"""),
        answer="process",
        model=both(fi="""
Mallivastaus (tekijän täydennys), oppilaitoksen ilmoittautuminen. Prosessi alkaa lomakkeesta ja päättyy vahvistukseen: se on
organisaatiolähtöinen, sillä opiskelija ei ole vielä oppinut mitään. Asiakkaan maailmassa muutos on se, että hän osaa työssään uuden
asian. Silloin prosessi alkaisi keskustelusta (mitä pitää osata ja milloin) ja päättyisi kysymykseen kolme kuukautta myöhemmin:
käytätkö oppimaasi? Pyörä pysähtyy ylöspäin: opettajat kuulevat, miksi ryhmät eivät täyty, mutta tieto ei päädy siihen palaveriin,
jossa kursseista päätetään.
""", en="""
Model answer (author's completion), enrolment at a school. The process begins with a form and ends with a confirmation: it is
organisation-oriented, because the student has not learnt anything yet. The change in the customer's world is a new skill at work. Then the
process would begin with a talk (what must you be able to do, and when) and end with a question three months later: do you use what you
learnt? The wheel stops on the way up: teachers hear why groups do not fill, but the knowledge does not reach the meeting that decides on courses.
"""),
        points=(
            both(fi="Mistä prosessi alkaa ja mihin se päättyy: asiakkaaseen vai omaan lomakkeeseen?", en="Where does the process begin and end: with the customer, or with your own form?"),
            both(fi="Mikä on asiakkaan maailmassa toisin, kun prosessi on onnistunut?", en="What is different in the customer's world when it has succeeded?"),
            both(fi="Kuka tietää jotain, mikä ei kulje ylös tai alas?", en="Who knows something that does not travel up or down?"),
        ),
        rubric=(
            (both(fi="Prosessi", en="Process"), both(fi="kuvaa yhden prosessin alusta loppuun", en="describes one process from beginning to end")),
            (both(fi="Muutos", en="Change"), both(fi="nimeää muutoksen asiakkaan maailmassa", en="names a change in the customer's world")),
            (both(fi="Pyörä", en="Wheel"), both(fi="sanoo, missä tiedon kulku katkeaa ja kumpaan suuntaan", en="says where knowledge breaks off, and in which direction")),
        ),
        minimum_words=30,
    ),
    OpenTask(
        id="04.O3",
        sources=("S0-053", "S1-045", "S1-005"),
        title=both(fi="Jatko: neljä kysymystä ja viisi lisää", en="Going further: four questions, and five more"),
        prompt=both(fi="""
Luennolla kysytään: *millaisia asiakkaat ovat, mitä he arvostavat, mitä he odottavat ja miten he toimivat?* Muistiinpanoissa kysytään: *miten asiakkaan tarpeet tunnistetaan, jotta oikea palvelu tulee oikeaan aikaan?* Valitse yksi asiakasryhmä. Vastaa kuhunkin neljästä kysymyksestä yhdellä lauseella ja mainitse, mistä lähteestä tiedät vastauksen. Kirjoita sitten viisi kysymystä asiakaskäynnille: sellaisia, joilla saat asiakkaan kertomaan *omasta* toiminnastaan. Esimerkki: ”Mitä teillä tapahtuu, kun kuorma myöhästyy?” on parempi kuin ”Oletteko tyytyväisiä kuljetuksiimme?” Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
The lecture asks: *what are the customers like, what do they value, what do they expect, and how do they act?* The notes ask: *how are the customer's needs recognised, so that the right service comes at the right time?* Choose one group of customers. Answer each of the four questions in one sentence, and say from which source you know it. Then write five questions for a visit to a customer, such that they start talking about their *own* work. For example, “What happens here when a load is late?” is better than “Are you satisfied with our deliveries?” Write your answer between the quotation marks.
"""),
        answer="card",
        model=both(fi="""
Mallivastaus (tekijän täydennys), rahtiasiakas. Millaisia: 20 hengen jalostamo (rekisteri). Arvostavat: varmuutta enemmän kuin
hintaa (haastattelu). Odottavat: että kuorma on perillä ennen kuuden vuoroa (valitukset). Toimivat: lähettävät tiistaisin ja
perjantaisin (kuitit). Käynnin kysymykset: 1) Miltä aamunne näyttää, kun kuorma tulee? 2) Kuka vapauttaa laiturin, ja milloin?
3) Kuka teillä huomaa ensimmäisenä, että kuorma myöhästyy? 4) Mikä on ensi vuonna toisin? 5) Mitä teette nyt itse, mitä ette haluaisi?
""", en="""
Model answer (author's completion), a freight customer. What they are like: a processing plant of 20 people (register). They value:
certainty more than price (interview). They expect: that the load is there before the six o'clock shift (complaints). They act: they
ship on Tuesdays and Fridays (receipts). Questions for the visit: 1) What is your morning like when the load comes? 2) Who clears the dock,
and when? 3) Who is the first to notice that a load is late? 4) What will be different next year? 5) What do you do yourselves now that you would rather not?
"""),
        points=(
            both(fi="Mistä lähteestä kukin tieto on, ja mitä siitä ei näe?", en="From which source is each piece, and what does it not see?"),
            both(fi="Koskeeko kysymys asiakkaan työtä vai teidän tuotettanne?", en="Is the question about the customer's work, or about your product?"),
            both(fi="Voiko kysymykseen vastata muulla kuin kyllä tai ei?", en="Can it be answered with anything but yes or no?"),
        ),
        rubric=(
            (both(fi="Neljä kysymystä", en="Four questions"), both(fi="kuhunkin on vastattu, ja lähde on mainittu", en="each is answered, and the source is named")),
            (both(fi="Viisi kysymystä", en="Five questions"), both(fi="kysymykset koskevat asiakkaan omaa toimintaa", en="the questions are about the customer's own work")),
        ),
        minimum_words=40,
    ),
    OpenTask(
        id="04.O4",
        sources=("S1-035", "S1-037"),
        title=both(fi="Jatko: miksi pienessä yrityksessä on hankalaa?", en="Going further: why is it hard in a small firm?"),
        prompt=both(fi="""
Muistiinpanojen mukaan asiakaslähtöisyys on pk-yrityksessä hankalaa, koska yritys on kasvanut oman työnsä varaan. Oletko samaa mieltä? Esitä yksi perustelu puolesta ja yksi vastaan, ja kerro, miten työilmapiiri näkyy palvelussa. Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
According to the notes customer orientation is hard in a small firm, because the firm has grown out of its own work. Do you agree? Give one reason for and one against, and say how the atmosphere at work shows in the service. Write your answer between the quotation marks.
"""),
        answer="small_firm",
        model=both(fi="""
Mallivastaus (tekijän täydennys). Puolesta: pienessä yrityksessä omistaja tuntee tuotteen paremmin kuin kukaan, ja päivät menevät
tekemiseen; alihankkija, jolla on yksi suuri tilaaja, ei ole tottunut kysymään. Vastaan: pienessä tunnetaan asiakkaat nimeltä, eikä
tietoa tarvitse viedä kolmen tason läpi. Väite pitää siis paikkansa, kun puhutaan voimavaroista, mutta ei, kun puhutaan läheisyydestä. Ilmapiiri kuuluu puhelimessa:
jos porukka riitelee vuoroista, asiakas kuulee sen äänestä.
""", en="""
Model answer (author's completion). For: in a small firm the owner knows the product better than anybody, and the days go into the
doing; a subcontractor with one large client is not used to asking. Against: a small firm knows its customers by name, and knowledge
need not be carried through three levels. So the claim holds for resources but not for closeness. You can hear the atmosphere on the
telephone: if people quarrel over shifts, the customer hears it in the voice.
"""),
        points=(
            both(fi="Mitä pienessä on helpompaa kuin suuressa?", en="What is easier in a small firm than in a large one?"),
            both(fi="Mitä tapahtuu, kun ainoa suuri tilaaja kilpailuttaa?", en="What happens when the only large client puts the work out to tender?"),
        ),
        rubric=(
            (both(fi="Puolesta ja vastaan", en="For and against"), both(fi="esittää perustelun kummallekin kannalle", en="gives a reason for each side")),
            (both(fi="Ilmapiiri", en="Atmosphere"), both(fi="yhdistää työyhteisön palveluun esimerkillä", en="ties the work community to the service by an example")),
        ),
        minimum_words=25,
    ),
    OpenTask(
        id="04.O5",
        sources=("S0-054", "S1-062"),
        title=both(fi="Yritys, jota et ole nähnyt: kuntosali", en="A company you have not seen: a gym"),
        prompt=both(fi="""
Kuntosali Voima & Vire on antanut sinulle nämä tiedot:

- 1 800 jäsentä; vuosi sitten 1 900. Vuoden aikana liittyi 700.
- Kysely lähetettiin jäsenille sähköpostilla tammikuussa: 450 vastasi, ja heistä 92 prosenttia oli tyytyväisiä.
- Kulkuportin mukaan 600 jäsentä ei ole käynyt kolmeen kuukauteen. Vastanneista heitä on 12.
- Omistaja sanoo, että tavoite on ”olla alueen iloisin sali”. Ohjaajat sanovat, että tavoitteesta ei ole puhuttu; vastaanotto sanoo, että tavoite on myydä vuosisopimuksia.
- Vastaanotto kuulee joka viikko, että aamuryhmät ovat täynnä. Ryhmäaikataulu tehdään kerran vuodessa.

Kirjoita omistajalle: 1) mitä kyselystä näkee ja mitä ei (laske kattavuus niistä luvuista, joista sen voi laskea), 2) mitä muita lähteitä käyttäisit ja mihin kysymykseen, 3) missä pyörä pysähtyy ja kumpaan suuntaan, 4) minkä yhden teon tekisit ensin ja mistä näkisit, auttoiko se. Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
The gym Voima & Vire has given you these facts:

- 1,800 members; a year ago 1,900. During the year 700 joined.
- The survey was sent to members by e-mail in January: 450 answered, and 92 per cent of them were satisfied.
- According to the entrance gate 600 members have not come for three months. Of these, 12 answered the survey.
- The owner says that the goal is “to be the happiest gym in the area”. The instructors say that the goal has not been talked about; the reception says that the goal is to sell yearly contracts.
- The reception hears every week that the morning groups are full. The timetable of groups is made once a year.

Write to the owner: 1) what the survey tells and what it does not (compute its coverage from the numbers that allow it), 2) which other sources you would use, and for which question, 3) where the wheel stops, and in which direction, 4) which one thing you would do first, and how you would see whether it helped. Write your answer between the quotation marks.
"""),
        answer="letter",
        model=both(fi="""
Mallivastaus (tekijän täydennys). 1) Kattavuus on 450/1 800 eli 25 prosenttia jäsenistä, mutta niistä 600:sta, jotka eivät käy,
vain 12 eli 2 prosenttia vastasi. Tulos 92 prosenttia koskee lähinnä salilla käyviä jäseniä. Lähteneiltä 800:lta (1 900 + 700 − 1 800) ei ole kysytty
mitään. 2) Kulkuportin tiedoista näkee, kuka hiljenee ja milloin; lähteneiden haastatteluista kuulee, miksi; aamulla havainnoimalla näkee, mikä
ruuhkautuu. 3) Alas: ohjaajille ei ole kerrottu tavoitteesta, ja vastaanotolla on toinen tavoite. Ylös: tieto täysistä aamuryhmistä ei päädy
aikatauluun kuin kerran vuodessa. 4) Soittaisin arvalla valituille sadalle lähteneelle tai hiljenneelle ja siirtäisin yhden aamuryhmän
jo tässä kuussa. Kulkuportista näkisi kolmen kuukauden päästä, onko hiljenneitä vähemmän kuin 600.
""", en="""
Model answer (author's completion). 1) Coverage is 450/1,800, 25 per cent of the members, but of the 600 who do not come only 12, 2
per cent, answered. The 92 per cent is mostly about members who come. The 800 who left (1,900 + 700 − 1,800) have not been asked anything. 2)
The gate tells who falls silent and when; interviews of those who left tell why; watching a morning tells what is crowded. 3) Down: the
goal has not reached the instructors, and the reception has another. Up: the news of full morning groups reaches the
timetable only once a year. 4) I would call a hundred of those who have left or gone silent, drawn at random, and move one morning
group this month. In three months the gate would show whether fewer than 600 stay away.
"""),
        points=(
            both(fi="Kuinka suuri osa hiljenneistä vastasi? Montako jäsentä vuoden aikana lähti, ja kysyttiinkö heiltä?", en="What share of the silent answered? How many members left during the year, and were they asked?"),
            both(fi="Mistä lähteestä näkee sen, mitä kyselystä ei näe?", en="Which source sees what the survey does not?"),
            both(fi="Mikä tieto jää alas, mikä ylös?", en="What knowledge stays down, and what up?"),
        ),
        rubric=(
            (both(fi="Kattavuus", en="Coverage"), both(fi="laskee kattavuuden ja sanoo, keitä ei kuultu", en="computes coverage, and says who was not heard")),
            (both(fi="Lähteet", en="Sources"), both(fi="valitsee kullekin kysymykselle lähteen", en="chooses a source for each question")),
            (both(fi="Pyörä", en="Wheel"), both(fi="löytää kohdat, joissa tiedon kulku katkeaa, kumpaankin suuntaan", en="finds the breaks in both directions")),
            (both(fi="Teko", en="First step"), both(fi="ehdottaa ensimmäistä tekoa ja sanoo, mistä sen vaikutuksen näkee", en="proposes a first step, and says where its effect would show")),
        ),
        minimum_words=60,
    ),
)
