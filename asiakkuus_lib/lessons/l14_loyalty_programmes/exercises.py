"""Exercises of lesson 14: loyalty programmes. Every expected answer is computed from the course's data, or from the task."""

from functools import cache, partial

import pandas as pd

from asiakkuus_lib import loyalty_programme
from asiakkuus_lib.learn.kinds import choice, mapping, money, ordered, text, truth
from asiakkuus_lib.learn.reading import read_pairs
from asiakkuus_lib.learn.tasks import Mistake, OpenTask, Page, Task
from asiakkuus_lib.lessons.common.words import listed, wrong_words
from asiakkuus_lib.locale import both
from asiakkuus_lib.reading import course_data

KIND_NAMES: dict[str, tuple[str, ...]] = {"hard": ("kova", "hard"), "soft": ("pehmeä", "soft")}
# Of task A1, in the order of its benefits.
GYM = dict(zip("ABCDEFGHIJ", ("hard", "soft", "hard", "soft", "soft", "hard", "soft", "hard", "soft", "soft"), strict=True))
# Of tasks A3 and A4: the coffee shops.
COFFEE = {"members": 10_000, "fixed_cost": 40_000.0, "cost_per_member": 8.0, "margin_rate": 0.35}
CARD = {**COFFEE, "discount_rate": 0.05, "bought_anyway": 300.0}
# Of task A5.
WEIGHTS = {
    "perceived_value": 1, "uniqueness": 1, "cost": 0, "value_to_cost": 1, "retention_effect": 4, "competence": 2, "feasibility": 2,
}  # fmt: skip
BOOK_NAMES: dict[str, tuple[str, ...]] = {
    "voucher": ("lahjakortti", "gift card", "voucher", "5 euron lahjakortti", "€5 gift card"),
    "points": ("pisteet", "points", "pisteitä, joista kertyy kirja", "points towards a book"),
    "reading": ("kirjailijailta", "author evening", "reading", "kirjailijailta jäsenille", "an evening with an author for members"),
    "advance": ("uutuudet", "new books", "advance", "uutuudet päivää ennen", "new books a day before"),
    "advice": ("kirjavinkki", "book tip", "advice", "oma kirjavinkki kuukausittain", "a personal tip for a book each month"),
}
PART_NAMES: dict[str, tuple[str, ...]] = {
    "goals": ("tavoitteet", "goals"), "target_group": ("kohderyhmä", "target group"), "benefits": ("edut", "benefits"),
    "communication": ("viestintä", "communication"), "budget": ("budjetti", "budget"), "implementation": ("toteutus", "implementation"),
    "control": ("seuranta", "control", "analyysi ja seuranta", "analysis and control"),
}  # fmt: skip
# Of task A6, in the order of its sentences.
POOL = {"A": "budget", "B": "target_group", "C": "control", "D": "goals", "E": "implementation", "F": "benefits", "G": "communication"}
# Of task A7, in the order of its groups.
CLUB = [True, False, False, True, False, True]
TARGET_NAMES: dict[str, tuple[str, ...]] = {
    "user": ("käyttäjä", "user", "loppukäyttäjä", "end user"), "prospect": ("mahdollinen asiakas", "prospect", "mahdollinen", "potentiaalinen", "potentiaalinen asiakas"),
    "distributor": ("jakelija", "distributor"), "servicer": ("huoltoliike", "service agent", "huoltaja"),
}  # fmt: skip
# Of task A8, in the order of its clubs.
TARGETS = {"A": "servicer", "B": "user", "C": "distributor", "D": "prospect", "E": "user"}
MEASURE_NAMES: dict[str, tuple[str, ...]] = {
    "visits": ("käynnit", "visits"), "kept": ("pysyvyys", "retention"), "new": ("uudet", "new customers"), "trend": ("suunta", "trend"), "bond": ("tunneside", "bond"),
}  # fmt: skip
# Of task A9, in the order of its measures.
MEASURES = {"A": "kept", "B": "visits", "C": "trend", "D": "bond", "E": "new"}
# Of task A10.
PROCEDURE = ("C", "A", "D", "B")
CHAPTER_NAMES: dict[str, tuple[str, ...]] = {
    "concepts": ("käsitteet", "concepts"), "process": ("prosessi", "process"), "grouping": ("ryhmittely", "grouping"),
    "share": ("asiakasosuus", "customer share"), "care": ("hoitomallit", "care models"),
}  # fmt: skip
# Of task A11: which chapters a takeaway may be said to belong to, the one that speaks of it most first.
CHAPTERS: dict[str, tuple[str, ...]] = {
    "A": ("process", "share"), "B": ("grouping", "care"), "C": ("share",), "D": ("process",),
    "E": ("concepts",), "F": ("process",), "G": ("grouping",), "H": ("care", "process", "concepts"),
}  # fmt: skip


@cache
def _pilot() -> pd.DataFrame:
    return course_data("loyalty_pilot")


def _ends(rows: pd.DataFrame, ones: "pd.Series[bool]", outcome: str = "sales_after_eur") -> list[float]:
    found = loyalty_programme.difference(rows.loc[ones, outcome], rows.loc[~ones, outcome])
    return [found.low, found.high]


def _chapters_ends(outcome: str) -> list[float]:
    """The ends as the chapter has them, with the time before taken into account."""
    rows = _pilot()
    found = loyalty_programme.adjusted_difference(rows[f"{outcome}_after_eur"], rows[f"{outcome}_before_eur"], _invited(rows))
    return [round(found.low, 2), round(found.high, 2)]


def _quiet() -> pd.DataFrame:
    return _pilot()[_pilot()["purchase_days_before"] == 0]


def _invited(rows: pd.DataFrame) -> "pd.Series[bool]":
    return rows["invited"] == "yes"


@cache
def _books() -> pd.DataFrame:
    return course_data("benefits").query("use == 'exercise'").set_index("benefit")


def _best(weights: dict[str, int]) -> str:
    return str(loyalty_programme.score_benefits(_books(), weights).index[0])


def _fits(answer: object) -> bool:
    """Whether each takeaway of task A11 has a chapter that speaks of it."""
    told = read_pairs(answer) or {}
    word = choice(*CHAPTER_NAMES, names=CHAPTER_NAMES)
    return all(any(word(name, told.get(letter)).correct for name in names) for letter, names in CHAPTERS.items())


def _misplaced(answer: object, letter: str) -> bool:
    """Whether a takeaway of task A11 has a chapter of the task, and one that does not speak of it."""
    told = answer if isinstance(answer, dict) else {}
    word = choice(*CHAPTER_NAMES, names=CHAPTER_NAMES)
    given = told.get(letter)
    return any(word(name, given).correct for name in CHAPTER_NAMES) and not any(word(name, given).correct for name in CHAPTERS[letter])


def _chapters() -> dict[str, str]:
    return {letter: names[0] for letter, names in CHAPTERS.items()}


def _chapters_but(letter: str, wrong: str) -> dict[str, str]:
    return {**_chapters(), letter: wrong}


def _are_numbers(answer: object) -> bool:
    """Whether the answer of task A7 has numbers of its groups, not whether each is a club."""
    return isinstance(answer, list | tuple) and 0 < len(answer) < len(CLUB) and all(type(item) is int for item in answer)


def _flip(places: tuple[int, ...]) -> list[bool]:
    return [not yes if place in places else yes for place, yes in enumerate(CLUB)]


PAGE = Page(
    setup="""
import pandas as pd

from asiakkuus_lib import loyalty_programme
from asiakkuus_lib.learn import check, exercise, reflect
from asiakkuus_lib.reading import course_data

pilot = course_data("loyalty_pilot")
""",
    note=both(fi="Suvilinjan kokeilu on taulukossa `pilot`: kukin rivi on yksi asiakas. Muut tehtävät ovat muista yrityksistä.",
              en="Suvilinja's pilot is in the table `pilot`: each row is one customer. The other tasks are about other companies."),
    fetches=both(fi="Se hakee Suvilinjan kokeilun.", en="It fetches Suvilinja's pilot."),
)

TASKS = (
    Task(
        id="14.A1",
        sources=("S3-114", "S3-093", "S3-102", "S3-106"),
        title=both(fi="Kuntosalin kymmenen etua", en="Ten benefits of a gym"),
        prompt=both(fi="""
Kuntosali tarjoaa jäsenilleen kymmentä etua. Mitkä niistä ovat kovia, mitkä pehmeitä?

- **A** kymmenen euron alennus joka kuukausi
- **B** oma valmentaja, joka muistaa selkävaivasi
- **C** ilmainen juoma joka käynnillä
- **D** kaappi, jossa on jäsenen nimi
- **E** aamuvuoro, johon pääsevät vain kanta-asiakkaat
- **F** lahjakortti syntymäpäivänä
- **G** jäsenten retki lauantaina
- **H** kolmas kuukausi puoleen hintaan
- **I** jäsenraati, jonka mielipiteen perusteella valitaan uudet laitteet
- **J** viesti, kun salissa on tilaa

Korvaa kolme pistettä kunkin kirjaimen kohdalla yhdellä sanalla lainausmerkeissä: {words:text}.
""", en="""
A gym offers its members ten benefits. Which of them are hard, and which soft?

- **A** ten euros off every month
- **B** a trainer of one's own, who remembers one's bad back
- **C** a free drink on every visit
- **D** a locker with the member's name on it
- **E** a morning session for regulars only
- **F** a gift card on one's birthday
- **G** an outing for members on Saturday
- **H** the third month at half price
- **I** a members' panel whose opinion decides which machines are bought
- **J** a message when there is room in the gym

Replace the three dots of each letter with one word in quotation marks: {words:text}.
"""),
        values=lambda: {"words": listed(KIND_NAMES)},
        starter='kinds = {"A": ..., "B": ..., "C": ..., "D": ..., "E": ..., "F": ..., "G": ..., "H": ..., "I": ..., "J": ...}',
        solution=both(
            fi='kinds = {"A": "kova", "B": "pehmeä", "C": "kova", "D": "pehmeä", "E": "pehmeä", "F": "kova", "G": "pehmeä", "H": "kova", "I": "pehmeä", "J": "pehmeä"}',
            en='kinds = {"A": "hard", "B": "soft", "C": "hard", "D": "soft", "E": "soft", "F": "hard", "G": "soft", "H": "hard", "I": "soft", "J": "soft"}',
        ),
        kind=mapping(choice(*KIND_NAMES, names=KIND_NAMES)),
        expected=lambda: dict(GYM),
        mistakes=wrong_words(KIND_NAMES, GYM, [
            both(fi="A: voiko edun arvon lukea kuitista?", en="A: can its value be read on a receipt?"),
            both(fi="B: säästääkö jäsen rahaa, vai tuntuuko palvelu omalta?", en="B: does the member save money, or does the service feel personal?"),
            both(fi="C: juomalla on hinta, jota jäsen ei maksa.", en="C: a drink has a price that the member does not pay."),
            both(fi="D: mitä nimi kaapin ovessa maksaisi kaupassa?", en="D: what would a name on a locker cost in a shop?"),
            both(fi="E: jäsen saa jotain, mitä muut eivät saa. Onko se rahaa?", en="E: the member gets something that others do not. Is it money?"),
            both(fi="F: lahjakortissa lukee summa.", en="F: a gift card has a sum on it."),
            both(fi="G: miksi retkelle lähdetään, hinnan vai seuran takia?", en="G: why does one go on the outing, for the price or for the company?"),
            both(fi="H: laske, paljonko jäsen säästää.", en="H: work out how much the member saves."),
            both(fi="I: jäsen saa sananvaltaa. Voiko sen laskea euroina?", en="I: the member gets a say. Can that be counted in euros?"),
            both(fi="J: tieto säästää turhan matkan. Onko hyöty ensi sijassa hinnassa?", en="J: knowing saves a trip in vain. Is that mainly a matter of price?"),
        ]),
        look_back=both(fi="Kova vai pehmeä?", en="Hard or soft?"),
        praise=both(fi="Huomaa, kuinka harva pehmeistä maksaa kuntosalille paljon. Siksi juuri niiden vaikutusta kannattaa kokeilla.",
                    en="Note how few of the soft ones cost the gym much. That is why it is their effect that is worth a pilot."),
    ),
    Task(
        id="14.A2",
        sources=("S3-108", "S3-110"),
        title=both(fi="Miten kutsu vaikutti niihin, jotka eivät olleet käyneet?", en="How did the invitation affect those who had not come?"),
        prompt=both(fi="""
*Suvilinja.* Luvussa verrattiin koko kokeilua. Aino arvelee, että kutsu herättää ne, jotka **eivät ostaneet mitään vuotta aiemmin, huhti–syyskuussa 2025** (`purchase_days_before` on nolla). Miten kutsu vaikutti *heidän* ostoihinsa (`sales_after_eur`), eli mikä on vaikutuksen 95 prosentin luottamusväli?

Alla olevassa solussa sama lasketaan koko kokeilusta. Siinä verrataan keskiarvoja sellaisinaan, luvussa otettiin huomioon myös ostot ennen kokeilua; siksi luvut eroavat hieman. Kopioi solu vastaussoluun ja vaihda ensimmäinen rivi niin, että mukana ovat vain nämä asiakkaat: `rows = pilot[pilot["purchase_days_before"] == 0]`. Rajat ovat `found.low` ja `found.high`. Kirjoita solun viimeiseksi riviksi `interval =` ja rajat hakasulkeissa, alaraja ensin, pilkku väliin; luvutkin käyvät sentin tarkkuudella.
""", en="""
*Suvilinja.* The chapter compared the whole pilot. Aino thinks that the invitation wakes up those who **bought nothing a year earlier, from April to September 2025** (`purchase_days_before` is zero). What is the 95% interval of the effect of the invitation on *their* purchases (`sales_after_eur`)?

The cell below works it out for the whole pilot. It compares the means as they are, while the chapter took purchases before into account too, so the numbers differ a little. Copy it into the answer cell, and change the first line so that only these customers are left: `rows = pilot[pilot["purchase_days_before"] == 0]`. The ends are `found.low` and `found.high`. On the last line of the cell write `interval =` and the ends in square brackets, the lower first, with a comma between; numbers to the cent will do too.
"""),
        given="""
rows = pilot
invited = rows.loc[rows["invited"] == "yes", "sales_after_eur"]
others = rows.loc[rows["invited"] == "no", "sales_after_eur"]
found = loyalty_programme.difference(invited, others)
round(found.low, 2), round(found.high, 2)
""",
        starter="interval = ...",
        solution="""
rows = pilot[pilot["purchase_days_before"] == 0]
invited = rows.loc[rows["invited"] == "yes", "sales_after_eur"]
others = rows.loc[rows["invited"] == "no", "sales_after_eur"]
found = loyalty_programme.difference(invited, others)
interval = [found.low, found.high]
interval
""",
        kind=ordered(money(0.011)),
        expected=lambda: _ends(_quiet(), _invited(_quiet())),
        mistakes=(
            Mistake(answer=lambda: _ends(_pilot(), _invited(_pilot())), hint=both(fi="Tuo on koko kokeilun väli. Rajaa rivit niihin, joilla `purchase_days_before` on nolla, ja aja myös muut rivit uudelleen.", en="That is the interval of the whole pilot. Keep the rows where `purchase_days_before` is zero, and run the other lines again too.")),
            Mistake(answer=lambda: _chapters_ends("sales"), hint=both(fi="Ne ovat luvun rajat koko kokeilulle. Kysytään niitä, jotka eivät käyneet vuotta aiemmin: rajaa rivit solussa.", en="Those are the chapter's ends for the whole pilot. The question is about those who did not come a year earlier: keep their rows in the cell.")),
            Mistake(answer=lambda: _chapters_ends("contribution"), hint=both(fi="Ne ovat luvun rajat katteelle ja koko kokeilulle. Kysytään ostoja, ja vain niiden, jotka eivät käyneet vuotta aiemmin.", en="Those are the chapter's ends for contribution and the whole pilot. The question is about purchases, and only of those who did not come a year earlier.")),
            Mistake(answer=lambda: _ends(_quiet(), _quiet()["joined_on"].notna()), hint=both(fi="Vertasit liittyneitä muihin. Liittyneet päättivät itse liittyä: vertaa kutsuttuja niihin, joita ei kutsuttu.", en="You compared those who joined with the others. They decided for themselves to join: compare the invited with those who were not.")),
            Mistake(answer=lambda: _ends(_quiet(), ~_invited(_quiet())), hint=both(fi="Etumerkit ovat vastakkaiset: vähennä kutsuttujen keskiarvosta muiden keskiarvo, ei päinvastoin.", en="The signs are the other way round: subtract the mean of the others from that of the invited.")),
            Mistake(answer=lambda: _ends(_quiet(), _invited(_quiet()), "contribution_after_eur"), hint=both(fi="Tuo on vaikutus siihen, mitä asiakkaasta jäi. Nyt kysytään ostoja, `sales_after_eur`.", en="That is the effect on what customers left. The question is about purchases, `sales_after_eur`.")),
            Mistake(answer=lambda: _ends(rows := _pilot()[_pilot()["purchase_days_before"] <= 1], _invited(rows)), hint=both(fi="Mukana on myös niitä, jotka kävivät kerran. Rajaa rivit niihin, jotka eivät käyneet kertaakaan.", en="Those who came once are in it too. Keep those who did not come at all.")),
            Mistake(answer=lambda: _ends(rows := _pilot()[_pilot()["purchase_days_before"] > 0], _invited(rows)), hint=both(fi="Nyt mukana ovat ne, jotka kävivät. Kysytään niitä, jotka eivät käyneet.", en="Those are the ones who came. The question is about those who did not.")),
        ),
        look_back=both(fi="Mitä arvottu kokeilu kertoo?", en="What does the pilot by lot show?"),
        praise=both(fi="Arvio on suurempi kuin koko kokeilussa, mutta nolla on yhä välin sisällä. Ainon arvelua ei ole kumottu eikä osoitettu oikeaksi: siitä kannattaa tehdä seuraava kokeilu.",
                    en="The estimate is larger than in the whole pilot, but zero is still within the interval. Aino's idea is neither refuted nor shown: it is a question for the next pilot."),
    ),
    Task(
        id="14.A3",
        sources=("S3-108",),
        title=both(fi="Kahvilaketju: paljonko lisää?", en="Coffee shops: how much more?"),
        prompt=both(fi="""
Kahvilaketjun ohjelmassa on {members:number} jäsentä. Ohjelma maksaa vuodessa {fixed_cost:money} ja lisäksi {cost_per_member:money} jäsentä kohti. Alennusta ei anneta. Ostoista jää katetta {margin_rate:percent}.

Kuinka monella eurolla *enemmän* jokaisen jäsenen pitää ostaa vuodessa, jotta ohjelma maksaa itsensä takaisin? Anna euroina sentin tarkkuudella.
""", en="""
The programme of a chain of coffee shops has {members:number} members. It costs {fixed_cost:money} a year, and {cost_per_member:money} for each member on top of that. There is no discount. The margin on purchases is {margin_rate:percent}.

How many euros *more* must each member spend in a year for the programme to pay for itself? Give euros to the cent.
"""),
        values=lambda: dict(COFFEE),
        starter="extra = ...",
        solution="""
extra = (40000 / 10000 + 8) / 0.35
extra
""",
        kind=money(0.011),
        expected=lambda: loyalty_programme.programme_break_even(**COFFEE),
        mistakes=(
            Mistake(answer=lambda: 12.0, hint=both(fi="Niin paljon ohjelma maksaa jäsentä kohti. Lisäostoista jää vain kate, joten ostojen pitää olla kuluja suuremmat.", en="That is what the programme costs for each member. Only the margin is left of extra purchases, so it takes more purchases than costs.")),
            Mistake(answer=lambda: 12 * 0.35, hint=both(fi="Kerroit katteella. Kuinka suurista ostoista katetta kertyy kulun verran? Jaa.", en="You multiplied by the margin. On what amount of purchases does the margin equal the cost? Divide.")),
            Mistake(answer=lambda: 8 / 0.35, hint=both(fi="Kiinteä kulu jäi pois. Jaa se jäsenten määrällä.", en="The fixed cost was left out. Divide it among the members.")),
            Mistake(answer=lambda: 4 / 0.35, hint=both(fi="Jäsenkohtainen kulu jäi pois.", en="The cost for each member was left out.")),
            Mistake(answer=lambda: 120_000 / 0.35, hint=both(fi="Ne ovat kaikkien jäsenten lisäostot yhteensä. Kysytään yhden jäsenen lisäostoja.", en="Those are the extra purchases of all members together. The question is about one member.")),
            Mistake(answer=lambda: 40_000 + 8 * 10_000 / 0.35, hint=both(fi="Sulut puuttuvat: molemmat kulut jaetaan katteella, ja kysytään yhden jäsenen lisäostoja.", en="Brackets are missing: both costs are divided by the margin, and the question is about one member.")),
            Mistake(answer=lambda: 4 + 8 / 0.35, hint=both(fi="Sulut puuttuvat: jaa katteella molemmat kulut, ei vain jälkimmäistä.", en="Brackets are missing: divide both costs by the margin, not just the second.")),
            Mistake(answer=lambda: 120_000.0, hint=both(fi="Se on kaikkien jäsenten kulu yhteensä. Paljonko se on yhtä jäsentä kohti, ja kuinka suuret ostot sen kattavat?", en="That is the cost of all members. How much is it for one, and what purchases cover it?")),
            Mistake(answer=lambda: 4.0, hint=both(fi="Siinä on vain kiinteä kulu jäsentä kohti. Lisää toinen kulu, ja kysy sitten, kuinka suuret ostot kattavat ne.", en="That is only the fixed cost for a member. Add the other cost, and then ask what purchases cover them.")),
            Mistake(answer=lambda: 40_000 + 80_000 / 10_000 / 0.35, hint=both(fi="Sulut puuttuvat: nyt vain jälkimmäinen kulu jaetaan jäsenten määrällä ja katteella. Laske kulut ensin yhteen sulkeissa.", en="Brackets are missing: only the second cost is divided by the members and the margin. Add the costs up first, in brackets.")),
            Mistake(answer=lambda: 8.0, hint=both(fi="Siinä on vain jäsenkohtainen kulu. Lisää jäsenen osuus kiinteästä kulusta, ja kysy sitten, kuinka suuret ostot kattavat ne.", en="That is only the cost for each member. Add a member's share of the fixed cost, and then ask what purchases cover them.")),
            Mistake(answer=lambda: 12 / 1.35, hint=both(fi="Lisäsit katteen ykköseen ennen jakamista. Kuinka suuri osa lisäostoista jää katteeksi? Jaa sillä.", en="You added the margin to one before dividing. What share of extra purchases is left as margin? Divide by that.")),
            Mistake(answer=lambda: 12 / 0.65, hint=both(fi="Jaoit kulujen osuudella. Lisäostoista jää kate, ei kulu.", en="You divided by the share of costs. It is the margin that is left of extra purchases.")),
        ),
        look_back=both(fi="Vuoden tulos", en="The result of a year"),
        praise=both(fi="Pieni summa, jos sen jakaa viikoille. Seuraavassa tehtävässä selviää, mitä laskusta puuttui.",
                    en="A small sum, spread over the weeks of a year. The next task shows what the calculation left out."),
    ),
    Task(
        id="14.A4",
        sources=("S3-108", "X-08"),
        title=both(fi="Kahvilaketju: entä alennus?", en="Coffee shops: what about the discount?"),
        prompt=both(fi="""
Sama ketju ja samat kulut kuin A3:ssa: {members:number} jäsentä, {fixed_cost:money} ja {cost_per_member:money} jäsentä kohti. Nyt jäsen saa kaikesta {discount_rate:percent} alennusta. Ilman ohjelmaa hän ostaisi vuodessa {bought_anyway:money}, ja siitäkin hän saa alennuksen. Kate on {margin_rate:percent} *listahinnasta*; lisäostoista alennus vähennetään katteesta.

Kuinka monella eurolla *enemmän* (listahintaan) jokaisen jäsenen pitää nyt ostaa? Anna euroina sentin tarkkuudella.
""", en="""
The same chain and the same costs as in A3: {members:number} members, {fixed_cost:money}, and {cost_per_member:money} for each member. Now members get {discount_rate:percent} off everything. Without the programme a member would spend {bought_anyway:money} a year, and gets the discount on that too. The margin is {margin_rate:percent} of the *list price*; on extra purchases the discount is taken off the margin.

How many euros *more* (at list price) must each member now spend? Give euros to the cent.
"""),
        values=lambda: dict(CARD),
        starter="extra_with_discount = ...",
        solution="""
cost = 40000 / 10000 + 8 + 0.05 * 300
extra_with_discount = cost / (0.35 - 0.05)
extra_with_discount
""",
        kind=money(0.011),
        expected=lambda: loyalty_programme.programme_break_even(**CARD),
        mistakes=(
            Mistake(answer=lambda: 27 / 0.35, hint=both(fi="Alennus annetaan myös lisäostoista. Paljonko katteesta silloin jää?", en="The discount is given on extra purchases too. How much of the margin is left then?")),
            Mistake(answer=lambda: 12 / 0.30, hint=both(fi="Alennus niistä ostoista, jotka tulisivat muutenkin, jäi pois kuluista.", en="The discount on purchases that would come anyway was left out of the costs.")),
            Mistake(answer=lambda: 12 / 0.35, hint=both(fi="Alennus ei näy laskussa vielä lainkaan.", en="The discount is not in the calculation at all yet.")),
            Mistake(answer=lambda: 27 / 0.40, hint=both(fi="Lisäsit alennuksen katteeseen. Se vähentää katetta.", en="You added the discount to the margin. It takes away from it.")),
            Mistake(answer=lambda: 27.0, hint=both(fi="Se on yhden jäsenen kulu vuodessa. Kuinka paljon pitää ostaa, jotta kate riittää siihen?", en="That is what a member costs in a year. How much must be bought for the margin to cover it?")),
            Mistake(answer=lambda: 50.0, hint=both(fi="Mukana on vain alennus. Kiinteä kulu ja jäsenkohtainen kulu ovat yhä maksettavina.", en="That has only the discount. The fixed cost and the cost for each member still have to be paid.")),
            Mistake(answer=lambda: 27 / 0.285, hint=both(fi="Alennus lasketaan listahinnasta: vähennä se katteesta kerran, prosenttiyksikköinä.", en="The discount is a share of the list price: take it off the margin once, in percentage points.")),
            Mistake(answer=lambda: 27 / (0.35 * 0.95), hint=both(fi="Laskit alennuksen katteesta. Alennus on osuus hinnasta, joten se vie katteesta yhtä monta prosenttiyksikköä.", en="You took the discount as a share of the margin. It is a share of the price, so it takes as many percentage points off the margin.")),
            Mistake(answer=lambda: 12 / 0.35 + 15, hint=both(fi="Lisäsit alennuksen sellaisenaan. Sekin pitää kattaa lisäostojen katteella.", en="You added the discount as it is. It, too, has to be covered by the margin on extra purchases.")),
            Mistake(answer=lambda: 0.95 * 27 / 0.30, hint=both(fi="Tuo on summa alennuksen jälkeen. Kysytään lisäostoja listahintaan.", en="That is the sum after the discount. The question is about extra purchases at list price.")),
            Mistake(answer=lambda: 12 + 15 / 0.30, hint=both(fi="Sulut puuttuvat: jaa kaikki kulut, ei vain viimeistä.", en="Brackets are missing: divide all the costs, not just the last.")),
            Mistake(answer=lambda: 4 + 23 / 0.30, hint=both(fi="Sulut puuttuvat: jaa kaikki kulut. Nyt kiinteä kulu jäi jakamatta.", en="Brackets are missing: divide all the costs. Now the fixed one was left undivided.")),
            Mistake(answer=lambda: 27 / 0.35 - 0.05, hint=both(fi="Sulut puuttuvat jakajan ympäriltä: vähennä alennus katteesta ennen kuin jaat.", en="Brackets are missing around what you divide by: take the discount off the margin before dividing.")),
            Mistake(answer=lambda: 15.0, hint=both(fi="Siinä on vain alennus niistä ostoista, jotka tulisivat muutenkin. Lisää muut kulut, ja kysy sitten, kuinka suuret lisäostot kattavat ne.", en="That is only the discount on purchases that would come anyway. Add the other costs, and then ask what extra purchases cover them.")),
            Mistake(answer=lambda: 19 / 0.30, hint=both(fi="Jäsenkohtainen kulu jäi pois.", en="The cost for each member was left out.")),
            Mistake(answer=lambda: 23 / 0.30, hint=both(fi="Kiinteä kulu jäi pois. Jaa se jäsenten määrällä.", en="The fixed cost was left out. Divide it among the members.")),
            Mistake(answer=lambda: 270_000 / 0.30, hint=both(fi="Ne ovat kaikkien jäsenten lisäostot yhteensä. Kysytään yhden jäsenen lisäostoja.", en="Those are the extra purchases of all members together. The question is about one member.")),
            Mistake(answer=lambda: 27 * 0.30, hint=both(fi="Kerroit katteella. Kuinka suurista ostoista katetta kertyy kulujen verran? Jaa.", en="You multiplied by the margin. On what amount of purchases does the margin equal the costs? Divide.")),
            Mistake(answer=lambda: 12 / 0.35 * 1.05, hint=both(fi="Korotit A3:n summaa alennuksen verran. Alennus on kulu, ja se pienentää myös lisäostojen katetta: laske alusta.", en="You raised the sum of A3 by the discount. The discount is a cost, and it also makes the margin on extra purchases smaller: work it out from the start.")),
            Mistake(answer=lambda: 390.0, hint=both(fi="Tuossa ovat mukana kaikki ostot. Kysytään vain lisäostoja.", en="That is all purchases. The question is about the extra ones.")),
        ),
        look_back=both(fi="Vuoden tulos", en="The result of a year"),
        praise=both(fi="Alennuksen takia ohjelmalta vaaditaan yli kaksi kertaa niin paljon, ja suurin osa alennuksesta menee ostoihin, jotka olisi tehty muutenkin.",
                    en="The discount more than doubles what the programme must achieve, and most of it goes to purchases that would have come anyway."),
    ),
    Task(
        id="14.A5",
        sources=("S3-118", "S3-117"),
        title=both(fi="Kirjakaupan paras etu", en="The bookshop's best benefit"),
        prompt=both(fi="""
Kirjakauppa on antanut viidelle edulle pisteet yhdestä viiteen; 5 on kussakin kriteerissä paras, kustannuksessa siis halvin. Kauppa haluaa ennen kaikkea, että jäsenet pysyvät ja että etu voidaan toteuttaa. Siksi painot ovat: koettu arvo (`perceived_value`) 1, ainutlaatuisuus (`uniqueness`) 1, kustannus (`cost`) 0, arvon suhde kustannukseen (`value_to_cost`) 1, vaikutus pysyvyyteen (`retention_effect`) 4, tekninen osaaminen (`competence`) 2, mahdollisuudet ja laki (`feasibility`) 2. (Kustannus sisältyy jo suhteeseen, joten sitä ei lasketa toista kertaa.)

Alla olevassa solussa haetaan pisteet ja lasketaan ne yhteen **yhtä suurin painoin**. Laske kaupan painoilla ja kirjoita viimeiselle riville `best =` ja paras etu lainausmerkeissä: {words:text}.
""", en="""
A bookshop has scored five benefits from one to five; 5 is the best in each criterion, so in cost it is the cheapest. Above all, the shop wants members to stay, and the benefit to be feasible. So the weights are: perceived value (`perceived_value`) 1, uniqueness (`uniqueness`) 1, cost (`cost`) 0, value in relation to cost (`value_to_cost`) 1, effect on retention (`retention_effect`) 4, technical competence (`competence`) 2, possibilities and law (`feasibility`) 2. (Cost is in the ratio already, so it is not counted again.)

The cell below fetches the scores and works them out with **equal weights**. Use the shop's weights, and on the last line write `best =` and the best benefit in quotation marks: {words:text}.
"""),
        values=lambda: {"words": listed(BOOK_NAMES)},
        given="""
books = course_data("benefits").query("use == 'exercise'").set_index("benefit")
weights = {"perceived_value": 1, "uniqueness": 1, "cost": 1, "value_to_cost": 1, "retention_effect": 1, "competence": 1, "feasibility": 1}
print(loyalty_programme.score_benefits(books, weights))
books[["name_fi", "name_en", *weights]]
""",
        starter="best = ...",
        solution="""
weights = {"perceived_value": 1, "uniqueness": 1, "cost": 0, "value_to_cost": 1, "retention_effect": 4, "competence": 2, "feasibility": 2}
best = loyalty_programme.score_benefits(books, weights).index[0]
best
""",
        kind=choice(*BOOK_NAMES, names=BOOK_NAMES),
        expected=lambda: _best(WEIGHTS),
        mistakes=(
            Mistake(answer=lambda: _best(dict.fromkeys(WEIGHTS, 1)), hint=both(fi="Se on paras, kun kaikki painavat yhtä paljon. Kaupalle pysyvyys on tärkein.", en="That is the best when all weigh the same. To the shop, retention matters most.")),
            Mistake(answer=lambda: _best({"perceived_value": 1}), hint=both(fi="Sen koettu arvo on suurin, mutta koetun arvon paino on pieni.", en="Its perceived value is the highest, but perceived value weighs little.")),
            Mistake(answer=lambda: _best({"cost": 1}), hint=both(fi="Se on halvin, mutta kustannuksen paino on nolla.", en="It is the cheapest, but cost has a weight of zero.")),
            Mistake(answer=lambda: "points", hint=both(fi="Katso sen pisteitä: onko yksikään niistä luettelon paras?", en="Look at its scores: is any of them the best in the list?")),
        ),
        look_back=both(fi="Minkä arvoinen etu on?", en="What is a benefit worth?"),
        praise=both(fi="Kaksi etua vaihtoi paikkaa, kun painot vaihtuivat. Kysy siis ennen päätöstä, kuka painot ja pisteet antoi.",
                    en="Two benefits changed places when the weights changed. So ask before deciding who gave the weights and the scores."),
    ),
    Task(
        id="14.A6",
        sources=("S3-107",),
        title=both(fi="Jatko: uimahallin suunnitelma", en="Going further: the swimming hall's plan"),
        prompt=both(fi="""
Uimahallin kanta-asiakasohjelman suunnitelmasta on leikattu lauseet irti. Mihin seitsemästä osasta kukin kuuluu?

- **A** ”Kortit, alennukset ja kirjeet maksavat vuodessa 14 000 euroa.”
- **B** ”Ohjelma on niille, jotka kävivät viime talvena 3–10 kertaa.”
- **C** ”Huhtikuussa verrataan arvalla kutsuttujen käyntejä muiden käynteihin.”
- **D** ”Kutsutuille pitää kertyä talvessa kaksi käyntiä enemmän.”
- **E** ”Kassat koulutetaan syyskuussa, kortit jaetaan lokakuussa.”
- **F** ”Jäsen saa kymppikortin hinnasta euron pois ja varaa radan ennen muita.”
- **G** ”Kutsu lähetetään kirjeellä, ja siitä kerrotaan pukuhuoneen seinällä.”

Korvaa kolme pistettä kunkin kirjaimen kohdalla yhdellä näistä lainausmerkeissä: {words:text}.
""", en="""
The sentences of a swimming hall's plan for a loyalty programme have been cut apart. To which of the seven parts does each belong?

- **A** “Cards, discounts and letters cost 14,000 euros a year.”
- **B** “The programme is for those who came 3–10 times last winter.”
- **C** “In April the visits of those invited by lot are compared with the visits of the others.”
- **D** “Over the winter those invited must make two visits more.”
- **E** “The till staff are trained in September, and the cards are handed out in October.”
- **F** “A member gets a euro off a ten-visit card, and books a lane before the others.”
- **G** “The invitation is sent by letter, and there is a notice on the wall of the changing room.”

Replace the three dots of each letter with one of these in quotation marks: {words:text}.
"""),
        values=lambda: {"words": listed(PART_NAMES, alphabetical=True)},
        starter='parts = {"A": ..., "B": ..., "C": ..., "D": ..., "E": ..., "F": ..., "G": ...}',
        solution=both(
            fi='parts = {"A": "budjetti", "B": "kohderyhmä", "C": "seuranta", "D": "tavoitteet", "E": "toteutus", "F": "edut", "G": "viestintä"}',
            en='parts = {"A": "budget", "B": "target group", "C": "control", "D": "goals", "E": "implementation", "F": "benefits", "G": "communication"}',
        ),
        kind=mapping(choice(*PART_NAMES, names=PART_NAMES)),
        expected=lambda: dict(POOL),
        mistakes=wrong_words(PART_NAMES, POOL, [
            both(fi="A: lauseessa on summa vuodessa.", en="A: the sentence has a sum for a year."),
            both(fi="B: lauseessa kerrotaan, keille ohjelma on.", en="B: the sentence says whom the programme is for."),
            both(fi="C: milloin tiedetään, toimiko ohjelma?", en="C: when will it be known whether the programme works?"),
            both(fi="D: mitä kutsuttujen toivotaan tekevän?", en="D: what are the invited meant to do?"),
            both(fi="E: mitä tehdään, ja milloin, ennen kuin ohjelma alkaa?", en="E: what is done, and when, before the programme begins?"),
            both(fi="F: mitä jäsen saa?", en="F: what does a member get?"),
            both(fi="G: mistä asiakas kuulee ohjelmasta?", en="G: how does a customer hear of the programme?"),
        ]),
        look_back=both(fi="Seitsemän osaa", en="Seven parts"),
        praise=both(fi="Suunnitelmassa tavoite ja seuranta sopivat yhteen: mitataan juuri sitä, mitä tavoitellaan.",
                    en="In this plan goal and control fit together: what is measured is what is aimed at."),
    ),
    Task(
        id="14.A7",
        sources=("S3-100", "S3-101"),
        title=both(fi="Jatko: klubi vai ei?", en="Going further: a club or not?"),
        prompt=both(fi="""
Mitkä näistä ovat luennolla tarkoitettuja jäsenklubeja? Kirjoita luettelo, jossa on kuusi kertaa `True` (on) tai `False` (ei ole), samassa järjestyksessä.

1. Ompelukonemerkin oma kerho: jäseniltä kysytään joka kuukausi, mitä seuraavaksi opetellaan.
2. Saman merkin koneita keräävien perustama yhdistys.
3. Luottokorttiyhtiön ohjelma, johon kuka tahansa kauppias voi liittyä.
4. Maalitehtaan klubi maalareille, joiden palautteesta sävyt valitaan.
5. Yhtyeen kannattajien ylläpitämä verkkopalsta.
6. Radiokanavan klubi, jonka jäsenet valitsevat viikoittain kappaleita ja tapaavat toimittajia.
""", en="""
Which of these are customer clubs as the lecture means them? Write a list with six times `True` (it is) or `False` (it is not), in the same order.

1. A sewing-machine maker's own club: every month members are asked what to learn next.
2. An association founded by people who collect machines of one make.
3. A credit-card company's programme that any shop may join.
4. A paint factory's club for painters, by whose comments the shades are chosen.
5. A web forum run by the fans of a band.
6. A radio channel's club, whose members choose pieces every week and meet the presenters.
"""),
        starter="club = ...",
        solution="club = [True, False, False, True, False, True]",
        kind=ordered(truth()),
        expected=lambda: list(CLUB),
        mistakes=(
            Mistake(answer=lambda: _flip((1,)), hint=both(fi="Kohdassa 2 perustajina ovat koneiden omistajat, ei valmistaja.", en="In number 2 the founders are owners, not the maker.")),
            Mistake(answer=lambda: _flip((2,)), hint=both(fi="Kohdassa 3 ohjelmaa ylläpitää kolmas osapuoli. Kenen asiakassuhdetta sillä rakennetaan?", en="In number 3 a third party runs the programme. Whose relationship does it build?")),
            Mistake(answer=lambda: _flip((4,)), hint=both(fi="Kohdassa 5 palstaa ylläpitävät kannattajat.", en="In number 5 the forum is run by fans.")),
            Mistake(answer=lambda: _flip((3,)), hint=both(fi="Kohdassa 4 jäsenet ovat ammattilaisia. Klubin ”asiakkaan” ei tarvitse olla kuluttaja.", en="In number 4 members are in the trade. The “customer” of a club need not be a consumer.")),
            Mistake(answer=lambda: _flip((1, 2, 4)), hint=both(fi="Nyt kaikki ovat klubeja. Kuka kunkin perusti?", en="Now they are all clubs. Who founded each?")),
            Mistake(when=_are_numbers, example=lambda: [1, 4, 6], hint=both(fi="Numerot eivät käy: kirjoita jokaisesta kuudesta `True` tai `False`, järjestyksessä.", en="Numbers will not do: write `True` or `False` for each of the six, in order.")),
            Mistake(answer=lambda: _flip(tuple(range(6))), hint=both(fi="Kaikki ovat päinvastoin: `True` tarkoittaa, että se on klubi.", en="They are all the other way round: `True` means that it is a club.")),
        ),
        look_back=both(fi="*Jatko:* kortti, klubi vai VIP?", en="*Going further:* a card, a club or VIP?"),
        praise=both(fi="Kaikissa kolmessa klubissa kysytään jotain jäseniltä. Siitä vuoropuhelun tunnistaa.",
                    en="In all three clubs something is asked of the members. That is how one knows a dialogue."),
    ),
    Task(
        id="14.A8",
        sources=("S3-103", "S3-104"),
        title=both(fi="Jatko: kenelle klubi on?", en="Going further: whom is a club for?"),
        prompt=both(fi="""
Klubin ”asiakas” voi olla jokin neljästä. Kuka se on näissä?

- **A** Hissitehtaan klubi niille, jotka pitävät hissit kunnossa.
- **B** Kellomerkin klubi kellon ostaneille keräilijöille.
- **C** Kosmetiikkamerkin klubi hajuvesikauppojen omistajille.
- **D** Autokoulun ja automerkin klubi nuorille, joilla ei ole vielä autoa.
- **E** Grillivalmistajan klubi niille, jotka grillaavat.

Korvaa kolme pistettä kunkin kirjaimen kohdalla yhdellä sanalla lainausmerkeissä: {words:text}.
""", en="""
The “customer” of a club may be one of four. Who is it in these?

- **A** A lift factory's club for those who keep lifts in order.
- **B** A watchmaker's club for collectors who have bought a watch.
- **C** A cosmetics brand's club for owners of perfume shops.
- **D** A car maker's club, together with a driving school, for young people who have no car yet.
- **E** A grill maker's club for those who grill.

Replace the three dots of each letter with one word in quotation marks: {words:text}.
"""),
        values=lambda: {"words": listed(TARGET_NAMES, alphabetical=True)},
        starter='targets = {"A": ..., "B": ..., "C": ..., "D": ..., "E": ...}',
        solution=both(
            fi='targets = {"A": "huoltoliike", "B": "käyttäjä", "C": "jakelija", "D": "mahdollinen asiakas", "E": "käyttäjä"}',
            en='targets = {"A": "service agent", "B": "user", "C": "distributor", "D": "prospect", "E": "user"}',
        ),
        kind=mapping(choice(*TARGET_NAMES, names=TARGET_NAMES)),
        expected=lambda: dict(TARGETS),
        mistakes=wrong_words(TARGET_NAMES, TARGETS, [
            both(fi="A: ostavatko he hissejä, myyvätkö niitä, vai tekevätkö niille jotain?", en="A: do they buy lifts, sell them, or do something to them?"),
            both(fi="B: kello on jo keräilijän ranteessa.", en="B: the watch is on the collector's wrist already."),
            both(fi="C: kenelle kauppias myy?", en="C: to whom does the shopkeeper sell?"),
            both(fi="D: mitä nuorilta vielä puuttuu?", en="D: what do the young people not have yet?"),
            both(fi="E: mitä he grillillä tekevät?", en="E: what do they do with the grill?"),
        ]),
        look_back=both(fi="*Jatko:* kortti, klubi vai VIP?", en="*Going further:* a card, a club or VIP?"),
        praise=both(fi="Klubi huoltoliikkeille tai jakelijoille on luvun 13 hoitomalli toisessa asussa: silläkin hoidetaan yritysasiakkaita.",
                    en="A club for service agents or distributors is a care model of chapter 13 in other clothes: it, too, looks after business customers."),
    ),
    Task(
        id="14.A9",
        sources=("S3-109",),
        title=both(fi="Jatko: mikä on minkin mittari?", en="Going further: which measure for which goal?"),
        prompt=both(fi="""
Kukkakaupan ohjelmalla on viisi tavoitetta: käynnit, pysyvyys, uudet, suunta (myynnin lasku pysähtyy) ja tunneside. Minkä tavoitteen mittari kukin on? Kaikissa verrataan arvalla kutsuttuja muihin.

- **A** kuinka moni viime vuonna ostaneista ostaa tänäkin vuonna
- **B** ostopäiviä asiakasta kohti vuodessa
- **C** muutos niiden ostoissa, jotka ostivat viime vuonna vähemmän kuin toissa vuonna
- **D** kuinka moni vastaa kyselyssä ”kaipaisin tätä kauppaa”
- **E** kuinka moni ensi kertaa ostava tuli jäsenen suosituksesta

Korvaa kolme pistettä kunkin kirjaimen kohdalla yhdellä sanalla lainausmerkeissä: {words:text}.
""", en="""
A florist's programme has five goals: visits, retention, new customers, trend (a fall in sales is stopped), and bond. Which goal does each of these measure? In all of them those invited by lot are compared with the others.

- **A** how many of last year's buyers buy this year too
- **B** purchase days for each customer in a year
- **C** the change in purchases of those who bought less last year than the year before
- **D** how many answer in a survey “I would miss this shop”
- **E** how many of those who buy for the first time came on a member's recommendation

Replace the three dots of each letter with one word in quotation marks: {words:text}.
"""),
        values=lambda: {"words": listed(MEASURE_NAMES, alphabetical=True)},
        starter='goals = {"A": ..., "B": ..., "C": ..., "D": ..., "E": ...}',
        solution=both(
            fi='goals = {"A": "pysyvyys", "B": "käynnit", "C": "suunta", "D": "tunneside", "E": "uudet"}',
            en='goals = {"A": "retention", "B": "visits", "C": "trend", "D": "bond", "E": "new customers"}',
        ),
        kind=mapping(choice(*MEASURE_NAMES, names=MEASURE_NAMES)),
        expected=lambda: dict(MEASURES),
        mistakes=wrong_words(MEASURE_NAMES, MEASURES, [
            both(fi="A: kuinka moni on yhä asiakas?", en="A: how many are still customers?"),
            both(fi="B: lasketaan ostopäiviä, ei euroja eikä ihmisiä.", en="B: it measures purchase days, not euros or people."),
            both(fi="C: ketkä on otettu mukaan, ja mihin heidän ostonsa olivat menossa?", en="C: who has been included, and which way were their purchases going?"),
            both(fi="D: mitattavaa ei näy kuiteissa.", en="D: what is measured cannot be seen in receipts."),
            both(fi="E: keitä lasketaan: jäseniä vai niitä, jotka he tuovat?", en="E: who is counted: members, or those whom they bring?"),
        ]),
        look_back=both(fi="Seitsemän osaa", en="Seven parts"),
        praise=both(fi="Luennon kahdelle muulle tavoitteelle, myynnin kasvulle ja asiakkaiden etujen ajamiselle, on keksittävä omat mittarinsa.",
                    en="The lecture's two other goals, growth of sales and speaking up for customers, need measures of their own."),
    ),
    Task(
        id="14.A10",
        sources=("S3-112",),
        title=both(fi="Jatko: missä järjestyksessä etu muotoillaan?", en="Going further: in which order is a benefit shaped?"),
        prompt=both(fi="""
Kirjasto miettii etua ystävilleen. Pane työvaiheet järjestykseen. Kolme ensimmäistä ovat luennon vaiheet, viimeinen on kurssin lisä. Kirjoita kirjaimet luetteloksi, esimerkiksi `["A", "B", "C", "D"]`.

- **A** Haastatellaan kymmentä ystävää: mikä näistä saisi teidät käymään useammin?
- **B** Arvotaan 600 ystävästä 300, joille etu annetaan, ja lasketaan käynnit puolen vuoden päästä.
- **C** Henkilökunta kirjoittaa taululle 40 ajatusta, eikä mitään tyrmätä.
- **D** Lähetetään kaikille ystäville kysely viidestä parhaasta.
""", en="""
A library is thinking of a benefit for its friends. Put the steps in order. The first three are the lecture's, the last is this course's addition. Write the letters as a list, such as `["A", "B", "C", "D"]`.

- **A** Ten friends are interviewed: which of these would make you come more often?
- **B** Of 600 friends, 300 are drawn by lot to get the benefit, and visits are counted half a year later.
- **C** The staff write 40 ideas on a board, and nothing is turned down.
- **D** All friends are sent a survey about the best five.
"""),
        starter="steps = ...",
        solution='steps = ["C", "A", "D", "B"]',
        kind=ordered(text()),
        expected=lambda: list(PROCEDURE),
        mistakes=(
            Mistake(answer=lambda: ["C", "D", "A", "B"], hint=both(fi="Kysely kaikille on kallis. Kenen kanssa kysymyksiä kokeillaan ensin?", en="A survey of everybody is expensive. With whom are the questions tried first?")),
            Mistake(answer=lambda: ["A", "C", "D", "B"], hint=both(fi="Mistä haastatteluun saadaan vaihtoehdot?", en="Where do the alternatives for the interviews come from?")),
            Mistake(answer=lambda: ["C", "A", "B", "D"], hint=both(fi="Arvottu kokeilu tehdään vasta valitulla edulla.", en="The pilot by lot is made only with the benefit that has been chosen.")),
            Mistake(answer=lambda: ["B", "D", "A", "C"], hint=both(fi="Järjestys on päinvastainen: ensin paljon ajatuksia, viimeksi kokeilu.", en="The order is the reverse: many ideas first, the pilot last.")),
        ),
        look_back=both(fi="Minkä arvoinen etu on?", en="What is a benefit worth?"),
        praise=both(fi="Kolmessa ensimmäisessä vaiheessa kysytään, mitä ihmiset sanovat tekevänsä, vasta neljännessä nähdään, mitä he tekevät.",
                    en="The first three steps ask what people say they would do; only the fourth shows what they do."),
    ),
    Task(
        id="14.A11",
        sources=("S1-070",),
        title=both(fi="Jatko: kahdeksan oivallusta", en="Going further: eight takeaways"),
        prompt=both(fi="""
Koulutuspäivän osallistujat veivät mukanaan kahdeksan oivallusta. Mistä luvusta saat kuhunkin eniten apua? Joillekin käy useampi luku.

- **A** ”Vuoropuhelua lisää asiakkaan kanssa”
- **B** ”Erilaisten asiakkuuksien huomiointi”
- **C** ”Lisämyynti nykyasiakkaille”
- **D** ”Asiakkaat mukaan kehittämiseen”
- **E** ”Asiakkaasta asiakkuudeksi”
- **F** ”Kenelle? Miten? Mitä?”
- **G** ”Segmentointi ja myyntiprosessit”
- **H** ”Koko asiakkuuden johtaminen”

Luvut ovat 1 käsitteet, 4 prosessi (ja asiakasymmärrys), 5 ryhmittely, 9 asiakasosuus ja 13 hoitomallit. Korvaa kolme pistettä kunkin kirjaimen kohdalla yhdellä sanalla lainausmerkeissä: {words:text}.
""", en="""
The participants of the training day took away eight things. Which chapter helps most with each? For some there is more than one.

- **A** “More dialogue with the customer”
- **B** “Taking different relationships into account”
- **C** “More sales to present customers”
- **D** “Customers into development”
- **E** “From customer to relationship”
- **F** “For whom? How? What?”
- **G** “Segmentation and sales processes”
- **H** “Managing the whole relationship”

The chapters are 1 concepts, 4 process (and customer insight), 5 grouping, 9 customer share, and 13 care models. Replace the three dots of each letter with one word in quotation marks: {words:text}.
"""),
        values=lambda: {"words": listed(CHAPTER_NAMES)},
        starter='chapters = {"A": ..., "B": ..., "C": ..., "D": ..., "E": ..., "F": ..., "G": ..., "H": ...}',
        solution=both(
            fi='chapters = {"A": "prosessi", "B": "ryhmittely", "C": "asiakasosuus", "D": "prosessi", "E": "käsitteet", "F": "prosessi", "G": "ryhmittely", "H": "hoitomallit"}',
            en='chapters = {"A": "process", "B": "grouping", "C": "customer share", "D": "process", "E": "concepts", "F": "process", "G": "grouping", "H": "care models"}',
        ),
        kind=mapping(choice(*CHAPTER_NAMES, names=CHAPTER_NAMES)),
        expected=_chapters,
        accepts=_fits,
        mistakes=tuple(
            Mistake(when=partial(_misplaced, letter=letter), example=partial(_chapters_but, letter, wrong), hint=hint)
            for letter, wrong, hint in (
                ("C", "grouping", both(fi="C: missä luvussa kasvua etsittiin asiakkailta, jotka jo ostavat?", en="C: which chapter looked for growth among customers who buy already?")),
                ("D", "care", both(fi="D: missä luvussa kysyttiin ja havainnoitiin asiakasta ennen kuin jotain tehtiin?", en="D: which chapter asked and observed customers before anything was made?")),
                ("E", "share", both(fi="E: missä luvussa asiakas ja asiakkuus erotettiin toisistaan?", en="E: which chapter told a customer and a customer relationship apart?")),
                ("F", "concepts", both(fi="F: missä luvussa täytettiin kolmen kysymyksen taulu?", en="F: which chapter filled in a board of three questions?")),
                ("G", "process", both(fi="G: missä luvussa asiakkaat jaettiin osiin?", en="G: which chapter divided customers into groups?")),
                ("A", "care", both(fi="A: missä luvussa vertailtiin tapoja kuulla asiakasta?", en="A: which chapter compared ways of listening to customers?")),
                ("B", "share", both(fi="B: missä luvussa katsottiin, miten asiakkuudet eroavat toisistaan?", en="B: which chapter looked at how relationships differ from each other?")),
                ("H", "share", both(fi="H: missä luvussa kysyttiin, kuka asiakkuutta hoitaa ja miten?", en="H: which chapter asked who looks after a relationship, and how?")),
            )
        ),
        look_back=both(fi="Koonti: mitä kurssista jäi käteen?", en="Capstone: what did you take away?"),
        praise=both(fi="Lue ne luvut uudelleen, joihin omat oivalluksesi osuvat, ja katso, mitä kirjoitit niihin silloin.",
                    en="Read again the chapters that your own takeaways point to, and see what you wrote there at the time."),
    ),
    OpenTask(
        id="14.O1",
        sources=("S3-110",),
        title=both(fi="Jatko: muut ryhmät, mitkä?", en="Going further: other groups, which?"),
        prompt=both(fi="""
Kalvolla t65 ohjelman kohderyhmiä ovat parhaat asiakkaat, kaikki asiakkaat, valitut segmentit ja ”muut ryhmät, mitkä?”. Keksi yksi muu ryhmä omalle yrityksellesi tai Suvilinjalle. Miksi juuri heidän ostonsa voisivat kasvaa, ja mistä näkisit, että niin kävi? Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
On slide t65 the target groups of a programme are the best customers, all customers, chosen segments, and “other groups, which?”. Think of one other group for your own company or for Suvilinja. Why could their purchases grow, and how would you see that they did? Write your answer between the quotation marks.
"""),
        answer="group",
        model=both(fi="""
Mallivastaus (tekijän täydennys). Suvilinjalle ne, jotka ovat käyneet kerran ja asuvat alle tunnin ajomatkan päässä satamasta. Heillä on kasvuvaraa, eikä
matka ole esteenä. Puolet heistä kutsutaan arvalla, ja syksyllä verrataan kaikkien kutsuttujen ostopäiviä niiden ostopäiviin, joita ei kutsuttu.
Muita mahdollisuuksia ovat asiakkaan asiakkaat, jälleenmyyjät ja ne, jotka ovat valittaneet ja saaneet asiansa kuntoon.
""", en="""
Model answer (author's completion). For Suvilinja, those who have come once and live less than an hour's drive from the harbour. They have room for growth, and
distance is no obstacle. Half of them are invited by lot, and in autumn the purchase days of all the invited are compared with those of the customers who were not.
Other possibilities are customers' customers, resellers, and those who complained and had the matter put right.
"""),
        points=(
            both(fi="Onko ryhmällä kasvuvaraa?", en="Has the group room for growth?"),
            both(fi="Tunnistatko heidät tiedoista, jotka sinulla on?", en="Can you identify them from the data that you have?"),
            both(fi="Mihin vertaisit heitä?", en="With what would you compare them?"),
        ),
        rubric=(
            (both(fi="Ryhmä", en="Group"), both(fi="rajaa ryhmän niin, että sen voi poimia", en="defines the group so that it can be picked out")),
            (both(fi="Perustelu", en="Reason"), both(fi="sanoo, miksi ostot voisivat kasvaa", en="says why purchases could grow")),
            (both(fi="Vertailu", en="Comparison"), both(fi="nimeää vertailuryhmän, joka ei ole valikoitunut itse", en="names a comparison group that is not self-selected")),
        ),
        minimum_words=30,
    ),
    OpenTask(
        id="14.O2",
        sources=("X-08",),
        title=both(fi="Jatko: meneekö hintapreemio alennukseen?", en="Going further: does a discount give away the price premium?"),
        prompt=both(fi="""
Luentojen mukaan kanta-asiakas ei katso hintaa ja maksaa jopa enemmän (t41, Selinin kalvo 33). Samalla luennolla juuri hänelle annetaan alennuksia (t52, t59, t68). Voivatko molemmat pitää paikkansa? Luovutaanko alennuksella siitä, mitä uskollinen asiakas olisi maksanut? Miten asian voisi selvittää? Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
In the lectures regular customers do not look at the price, and even pay more (t41, Selin's slide 33). In the same lecture they are the ones who get discounts (t52, t59, t68). Can both be right? Does a discount give away what a loyal customer would have paid? How could it be found out? Write your answer between the quotation marks.
"""),
        answer="premium",
        model=both(fi="""
Mallivastaus (tekijän täydennys). Molemmat voivat pitää paikkansa eri asiakkaista: saaren asukas maksaa, mitä lippu maksaa, retkeilijä vertailee. Jos alennus annetaan sille,
joka ei katso hintaa, se on lahja. Se voi silti olla vaihtokauppa: asiakas antaa tietonsa tai keskittää ostonsa. Kortti voi myös opettaa katsomaan hintaa.
Selville sen saa kokeilulla: osalta jäsenistä alennus arvotaan pois ja tilalle annetaan pehmeä etu, ja vuoden päästä verrataan heidän ostojaan ja pysyvyyttään muihin.
""", en="""
Model answer (author's completion). Both may hold for different customers: someone who lives on the island pays what the ticket costs, a day tripper compares. If the discount goes to those
who do not look at the price, it is a gift. It may still be an exchange: the customer gives data, or concentrates purchases. The card may also teach people to look at prices.
A pilot would show it: some members, drawn by lot, lose the discount and get a soft benefit in its place, and after a year their purchases and retention are compared with the others'.
"""),
        points=(
            both(fi="Keitä asiakkaita kumpikin väite koskee?", en="Which customers is each of the claims about?"),
            both(fi="Saako yritys alennuksesta jotain vastineeksi?", en="Does the company get anything in return for the discount?"),
            both(fi="Mitä selviäisi, jos joltakulta poistettaisiin alennus?", en="What would taking the discount away from somebody show?"),
        ),
        rubric=(
            (both(fi="Ristiriita", en="Contradiction"), both(fi="sanoo, millä ehdolla kumpikin väite pitää paikkansa", en="says on what condition each claim holds")),
            (both(fi="Raha", en="Money"), both(fi="erottaa lahjan vaihtokaupasta", en="tells a gift from an exchange")),
            (both(fi="Selvitys", en="Finding out"), both(fi="ehdottaa vertailua, jossa arpa jakaa asiakkaat", en="proposes a comparison of groups drawn by lot")),
        ),
        minimum_words=40,
    ),
    OpenTask(
        id="14.O3",
        sources=("S1-069", "S1-003", "S1-070"),
        title=both(fi="Jatko: mitä kurssista jäi käteen?", en="Going further: what did you take away from the course?"),
        prompt=both(fi="""
Kokoa omat vastauksesi ja lue ne: avaa JupyterLabissa pääte (*File*, *New*, *Terminal*) ja kirjoita sinne, ei soluun, komento `asiakkuus answers`. Vastaa sitten koulutuspäivän kysymykseen: mitä sellaista kurssista jäi käteen, mikä vaikuttaa kehittämistyöhösi? Ota lisäksi kolme yhdeksästä kiperästä kysymyksestä: erityyppiset asiakkuudet, ketterä asiakkuuden hoito, kuka on asiakas, segmentointi ja asiakastarpeet, oikeat kohderyhmät, markkinointi, erilaiset roolit asiakkuudessa, asiakkaan kiinnostuksen herääminen, asiakas mukaan kehittämiseen. Vastaa kuhunkin yhdellä virkkeellä, jossa on jokin määrä numeroin (kuinka monta tai kuinka suuri osuus). Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
Gather your own answers and read them: open a terminal in JupyterLab (*File*, *New*, *Terminal*) and type there, not in a cell, the command `asiakkuus answers --lang en`. Then answer the question of the training day: what did you take away from the course that affects what you develop at work? Also take three of the nine tricky questions: different kinds of relationships, agile care of relationships, who is the customer, segmentation and customer needs, the right target groups, marketing, different roles in a relationship, arousing the customer's interest, the customer in development. Answer each in one sentence with a figure in it (how many, or how large a share). Write your answer between the quotation marks.
"""),
        answer="takeaways",
        model=both(fi="""
Esimerkki (tekijän täydennys); oma vastauksesi on toinen. Vien mukanani tavan kysyä, keihin luku perustuu. Kuka on asiakas? Meillä 3 641 on ostanut jotain, mutta vain 1 904 viime vuonna, ja
tästä lähtien raportoimme jälkimmäisen. Oikeat kohderyhmät: emme valitse niitä riskin mukaan, vaan kokeilemme arvalla, keihin yhteydenotto vaikuttaa. Erilaiset roolit:
jokaiselle viidestä suurimmasta nimetään yksi ihminen, joka voi sanoa kyllä, ja tapaamme hänet ennen toukokuuta.
""", en="""
An example (author's completion); yours will be different. I take away the habit of asking whom a number is about. Who is the customer? At our firm 3,641 have bought something, but only 1,904 last year, and
from now on we report the latter. The right target groups: we do not choose them by risk, but try by lot whom a contact affects. Different roles:
for each of the five largest we name one person who can say yes, and meet that person before May.
"""),
        points=(
            both(fi="Mikä omista vastauksistasi yllätti sinut, kun luit sen uudelleen?", en="Which of your own answers surprised you when you read it again?"),
            both(fi="Mitä teet ensi viikolla toisin?", en="What will you do differently next week?"),
            both(fi="Mistä mitatusta tuloksesta näet, auttoiko se?", en="Which measured figure will show whether it helped?"),
        ),
        rubric=(
            (both(fi="Oma työ", en="Own work"), both(fi="sanoo, mitä muuttuu ja missä", en="says what changes, and where")),
            (both(fi="Kysymykset", en="Questions"), both(fi="vastaa kolmeen, kuhunkin jollakin määrällä", en="answers three, each with a figure")),
            (both(fi="Kurssi", en="The course"), both(fi="perustuu siihen, mitä itse on kurssilla kirjoittanut", en="rests on what one has written during the course")),
        ),
        minimum_words=45,
    ),
    OpenTask(
        id="14.O4",
        sources=("S3-108", "S3-115", "S3-116", "S3-109"),
        title=both(fi="Yritys, jota et ole nähnyt: elokuvateatteri", en="A company you have not seen: a cinema"),
        prompt=both(fi="""
Elokuvateatteri Kajon kortti antaa 10 prosentin alennuksen lipuista. Kortteja on 4 000, ylläpito maksaa 3 euroa korttia kohti vuodessa, ja lipuista jää katetta 40 prosenttia listahinnasta. Johtaja kirjoittaa: ”Kortinhaltija käy 9 kertaa vuodessa, muut 3 kertaa. Kortti kolminkertaistaa käynnit. Tehdään siitä 20 prosentin kortti.”

Lisäksi tiedetään:

- Kortinhaltija käyttää lippuihin keskimäärin 90 euroa vuodessa (listahintaan 100 euroa).
- Viime syksynä 800 asiakkaasta arvottiin 400, joille kortti lähetettiin ilmaiseksi. He tekivät puolessa vuodessa keskimäärin 0,3 käyntiä enemmän kuin ne 400, joille sitä ei lähetetty (95 prosentin väli −0,1 … 0,7 käyntiä).
- Niillä, jotka olivat käyneet 1–2 kertaa, ero oli 0,6 käyntiä (0,1 … 1,1).
- Kyselyssä haltijoista puolet toivoi ennakkonäytöksiä; yksi ennakkonäytös maksaa teatterille 150 euroa.

Kirjoita johtajalle: 1) mitä vertailussa 9 ja 3 on vikana, 2) mitä kortti maksaa vuodessa haltijaa kohti, jos hän olisi käynyt muutenkin, ja paljonko lisää hänen pitäisi ostaa, 3) lopetetaanko, muutetaanko vai kokeillaanko, kenelle ja mitä etua, 4) millä luvulla ja milloin asia ratkaistaan, ja mitä näistä tiedoista ei voi päätellä. Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
The card of the cinema Kajo gives 10% off tickets. There are 4,000 cards, the upkeep is 3 euros a card in a year, and the margin on tickets is 40% of the list price. The director writes: “A cardholder comes 9 times a year, others 3 times. The card triples visits. Let us make it a 20% card.”

It is also known that:

- A cardholder spends 90 euros a year on tickets on average (100 euros at list price).
- Last autumn 400 of 800 customers were drawn by lot to be sent a card for free. In half a year they made 0.3 visits more on average than the 400 who were not sent one (95% interval −0.1 to 0.7 visits).
- Among those who had come once or twice the difference was 0.6 visits (0.1 to 1.1).
- In a survey half of the cardholders wished for previews; a preview costs the cinema 150 euros.

Write to the director: 1) what is wrong with comparing 9 and 3, 2) what the card costs in a year for a cardholder who would have come anyway, and how much more he or she would have to spend, 3) whether to stop, change or test, for whom and with which benefit, 4) by which number and when the matter is settled, and what cannot be concluded from these facts. Write your answer between the quotation marks.
"""),
        answer="advice",
        model=both(fi="""
Mallivastaus (tekijän täydennys). 1) Haltijat hankkivat kortin itse, ja usein käyvä hankkii sen herkemmin. Luvuista 9 ja 3 näkee, keitä haltijat ovat, ei sitä, mitä kortti sai aikaan. Arvalla
saatu ero oli 0,3 käyntiä puolessa vuodessa, ja nolla kuuluu väliin. 2) Alennus 10 euroa ja ylläpito 3 euroa, yhteensä 13 euroa. Lisäostoista jää 40 − 10 = 30 prosenttia, joten
lisää pitäisi ostaa noin 43 eurolla listahintaan. 20 prosentin kortilla kulu olisi 23 euroa, katetta jäisi 20 prosenttia ja lisää tarvittaisiin 115 euroa: yli kaksinkertaiset käynnit.
3) Ei 20 prosentin korttia. Muutetaan ja kokeillaan: korttia tarjotaan arvalla niille, jotka ovat käyneet 1–2 kertaa, ja osalle heistä alennuksen sijasta ennakkonäytöksiä. Nykyisten
haltijoiden etua ei vielä poisteta. 4) Katsotaan käyntejä kutsuttua kohti puolen vuoden päästä, kaikista kutsutuista. Ei tiedetä, kuinka moni lähetetyn kortin käytti, riittääkö 0,6 käyntiä maksamaan kortin,
houkutteleeko ennakkonäytös samoja ihmisiä eikä sitä, olisiko tulos sama kesällä. Yksi ennakkonäytös maksaa saman kuin 15 haltijan alennukset vuodessa. Kokeilu vähän käyneiden ryhmässä kannattaa toistaa: kun ryhmiä katsotaan monta, jossakin näkyy ero sattumaltakin.
""", en="""
Model answer (author's completion). 1) Cardholders got the card themselves, and those who come often are more likely to. The figures 9 and 3 show who the cardholders are, not what the card did. The difference
by lot was 0.3 visits in half a year, and zero is within the interval. 2) A discount of 10 euros and an upkeep of 3, 13 euros in all. Of extra purchases 40 − 10 = 30% is left, so
about 43 euros more at list price is needed. With a 20% card the cost would be 23 euros, the margin left 20%, and 115 euros more would be needed: more than twice the visits.
3) No 20% card. Change and test: the card is offered by lot to those who have come once or twice, and some of them get previews in place of the discount. The benefit of present
cardholders is not taken away yet. 4) Visits for each one invited, half a year later, of all those invited. It is not known how many used the card that they were sent, whether 0.6 visits pay for the card,
whether a preview draws the same people, or whether the result would be the same in summer. One preview costs as much as the discounts of 15 cardholders in a year. The pilot among light visitors is worth repeating: when many groups are looked at, one of them will show a difference by chance.
"""),
        points=(
            both(fi="Kuka päätti, kenellä kortti on: asiakas vai arpa?", en="Who decided who has a card: the customer or chance?"),
            both(fi="Mistä ostoista alennus annetaan?", en="On which purchases is the discount given?"),
            both(fi="Missä asiakkaissa on kasvuvaraa?", en="Which customers have room for growth?"),
            both(fi="Mikä luku saisi sinut muuttamaan mieltäsi?", en="Which number would make you change your mind?"),
        ),
        rubric=(
            (both(fi="Vertailu", en="Comparison"), both(fi="nimeää itsevalikoitumisen ja nojaa arpaan", en="names self-selection, and relies on the random draw")),
            (both(fi="Lasku", en="Calculation"), both(fi="laskee kulun haltijaa kohti ja lisäostot, joista alennus on vähennetty", en="works out the cost for a cardholder, and the extra purchases with the discount taken off")),
            (both(fi="Päätös", en="Decision"), both(fi="valitsee yhden vaihtoehdon, kohderyhmän ja edun", en="chooses one option, a target group and a benefit")),
            (both(fi="Rajat", en="Limits"), both(fi="sanoo, millä luvulla asia ratkaistaan ja mitä ei tiedetä", en="says which number settles it, and what is not known")),
        ),
        minimum_words=60,
    ),
)
