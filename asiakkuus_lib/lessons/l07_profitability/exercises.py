"""Exercises of lesson 07: customer value and profitability."""

from functools import cache

import pandas as pd

from asiakkuus_lib import profitability
from asiakkuus_lib.learn.kinds import integer, mapping, money, number, ordered, share, text
from asiakkuus_lib.learn.tasks import Mistake, OpenTask, Page, Task
from asiakkuus_lib.locale import both, languages
from asiakkuus_lib.reading import course_data, labels, read_costs, read_transactions

CUTS = (0.70, 0.90)
RATE = 0.10
UNITS = {
    "€": ("euro", "euroa", "eur", "euros"),
    "reputation": ("maine",),
    "?": ("kysymysmerkki", "question mark"),
    "pcs": ("kpl", "kappale", "kappaletta", "pieces"),
    "time": ("aika",),
}


@cache
def _parts() -> pd.DataFrame:
    return profitability.customer_profit_parts(read_transactions().frame, read_costs().frame)


def _bank() -> pd.Series:
    return course_data("bank_base")["profit"]


def _peak() -> float:
    return float(profitability.whale_curve(_bank())["cum_profit"].max() / _bank().sum())


def _flows() -> list[int]:
    return course_data("reichheld_sasser_creditcard")["profit_usd"].tolist()


def _present_value(first: int = 0) -> float:
    return sum(flow / (1 + RATE) ** year for year, flow in enumerate(_flows(), start=first))


def _card() -> tuple[int, int, float]:
    return int(profitability.break_even_period(_flows()) or 0), sum(_flows()), _present_value()


def _classes(values: pd.Series, cuts: tuple[float, float] = CUTS) -> dict[str, int]:
    return {str(name): int(n) for name, n in profitability.abc_classes(values, cuts).value_counts().items()}


def _by_number() -> dict[str, int]:
    """The limits taken of the number of customers in place of the sales."""
    ends = [0, *(round(cut * len(_parts())) for cut in CUTS), len(_parts())]
    return {name: end - begin for name, begin, end in zip("ABC", ends, ends[1:], strict=False)}


def _dimension_names() -> dict[str, tuple[str, ...]]:
    return {key: tuple(labels("value_dimensions", lang=lang)[key] for lang in languages()) for key in _units()}


def _units() -> dict[str, str]:
    return labels("value_dimensions", "unit", lang="en")


PAGE = Page(
    setup="""
from asiakkuus_lib import profitability
from asiakkuus_lib.reading import course_data, labels, read_costs, read_transactions
from asiakkuus_lib.learn import check, exercise, reflect

purchases, costs = read_transactions().frame, read_costs().frame
""",
    fetches=both(fi="Se hakee Suvilinjan ostotapahtumat ja kulut, joita luku 7 käytti.",
                 en="It fetches Suvilinja's transactions and costs, the ones that chapter 7 used."),
)

TASKS = (
    Task(
        id="07.A1",
        sources=("S0-067", "S0-068", "S0-069", "S0-076"),
        title=both(fi="Mitä asiakkaasta jää?", en="What does the customer leave?"),
        prompt=both(fi="""
Asiakas ostaa kerralla keskimäärin 50 eurolla, 12 kertaa vuodessa, kolmen vuoden ajan. Hänen suosittelunsa tuovat yhteensä 200 €, josta tuotteiden kulut on jo vähennetty. Hankinta maksoi 150 €. Ylläpito maksaa 40 € ja palvelu 60 € vuodessa. Tuotteiden osuus myynnistä on 60 %. Mikä on asiakkaan rahallinen arvo?

Laske kynällä ja paperilla tai kirjoita lasku: kertomerkki on `*`. Laske ensin itse. Sen jälkeen voit käyttää myös funktiota `profitability.customer_value(aov=..., frequency=..., tenure=..., referral=..., acquisition=..., retention_per_period=..., cogs_rate=..., service_per_period=...)`: pane kolmen pisteen paikoille luvut. Nimet ovat järjestyksessä keskiostos, ostoja vuodessa, vuosia, suosittelu, hankinta, ylläpito vuodessa, tuotteiden osuus (0.6) ja palvelu vuodessa.
""", en="""
A customer buys for 50 euros at a time on average, 12 times a year, for three years. The customer's recommendations bring €200 in all, with the cost of goods already taken out. Acquisition cost €150. Keeping in touch costs €40 and service €60 a year. Goods are 60% of the sales. What is the customer's monetary value?

Work it out with pen and paper, or write the calculation: `*` multiplies. Do it by yourself first. After that you can also use the function `profitability.customer_value(aov=..., frequency=..., tenure=..., referral=..., acquisition=..., retention_per_period=..., cogs_rate=..., service_per_period=...)`: put numbers in place of the dots. In order, the names are average purchase, purchases a year, years, recommendations, acquisition, keeping in touch a year, share of goods (0.6) and service a year.
"""),
        starter="value = ...",
        solution="""
value = profitability.customer_value(
    50, 12, 3, referral=200, acquisition=150, retention_per_period=40, cogs_rate=0.6, service_per_period=60
)
value
""",
        kind=money(),
        expected=lambda: profitability.customer_value(50, 12, 3, 200, 150, 40, 0.6, 60),
        mistakes=(
            Mistake(
                answer=lambda: profitability.customer_value(50, 12, 3, 0, 150, 40, 0.6, 60),
                hint=both(fi="Suosittelut puuttuvat. Ne lasketaan tuloihin, vaikka rahan maksaa joku toinen.",
                          en="The recommendations are missing. They count as revenue, although somebody else pays."),
            ),
            Mistake(
                answer=lambda: profitability.customer_value(50, 12, 3, 200, 150, 40 / 3, 0.6, 60 / 3),
                hint=both(fi="Ylläpito ja palvelu maksavat tuon verran joka vuosi. Montako vuotta on?",
                          en="Keeping in touch and service cost that much every year. How many years are there?"),
            ),
            Mistake(
                answer=lambda: profitability.customer_value(50, 12, 3, 200, 150, 40, 0, 60),
                hint=both(fi="Tuotteita ei ole vielä maksettu: ne ovat osuus myynnistä.",
                          en="The goods have not been paid for yet: they are a share of the sales."),
            ),
            Mistake(
                answer=lambda: profitability.customer_value(50, 12, 3, 200 * (1 - 0.6), 150, 40, 0.6, 60),
                hint=both(fi="Vähensit tuotteet myös suositteluista. Siitä summasta ne on jo vähennetty.",
                          en="You took the goods out of the recommendations too. They are already out of that sum."),
            ),
            Mistake(
                answer=lambda: profitability.customer_value(50, 12, 3, 200, 150, 40, 0.4, 60),
                hint=both(fi="Pidit 60 prosenttia katteena. Se on tuotteiden kulujen osuus, ja kate on se, mitä jää.",
                          en="You took 60 per cent for the margin. It is what the goods cost; the margin is what is left."),
            ),
            Mistake(
                answer=lambda: 50 * 12 * 3 * (1 - 60) + 200 - 150 - 3 * 40 - 3 * 60,
                hint=both(fi="Kerroit luvulla 60. Kuusikymmentä prosenttia kirjoitetaan 0.60 eli kuusikymmentä sadasosaa.",
                          en="You multiplied by 60. Sixty per cent is written 0.60, sixty hundredths."),
            ),
            Mistake(
                answer=lambda: profitability.customer_value(50, 12, 3, 200, 3 * 150, 40, 0.6, 60),
                hint=both(fi="Asiakas hankitaan vain kerran, ei joka vuosi.",
                          en="A customer is won only once, not every year."),
            ),
        ),
        look_back=both(fi="Yksi asiakas: laivalla joka viikko", en="One customer: on board every week"),
        praise=both(fi="Myynnistä jää 26 %. Ilman suositteluja jäisi 15 %.",
                    en="26% of the sales is left. Without the recommendations it would be 15%."),
    ),
    Task(
        id="07.A2",
        sources=("S0-021",),
        title=both(fi="Entä ne muut?", en="And the others?"),
        prompt=both(fi="""
20 % asiakkaista tuo 180 % voitosta. Kuinka suuren osan voitosta muut tuovat? Ja kuinka moninkertainen on tähän 20 prosenttiin kuuluvan asiakkaan keskimääräinen voitto kaikkien asiakkaiden keskiarvoon verrattuna?

Anna kaksi lukua sulkeissa, esimerkiksi `(0.25, 3.0)`. Ensimmäinen on osuus, toinen kertoo, kuinka moninkertainen. Desimaalimerkki on piste.
""", en="""
20% of the customers bring 180% of the profit. What share of the profit do the others bring? And how many times the mean of all customers is the mean profit of a customer in those 20%?

Give two numbers in brackets, such as `(0.25, 3.0)`. The first is a share, the second tells how many times.
"""),
        starter="the_others = ...",
        solution="""
the_others = (1 - 1.80, 1.80 / 0.20)
the_others
""",
        kind=ordered(share(), number()),
        expected=lambda: (-0.8, 9.0),
        mistakes=(
            Mistake(
                answer=lambda: (0.8, 9.0),
                hint=both(fi="Osien summan pitää olla sata prosenttia. Kumpi etumerkki muilla silloin on?",
                          en="Both parts together must make a hundred per cent. Which sign do the others need?"),
            ),
            Mistake(
                answer=lambda: (-0.8, 1.8),
                hint=both(fi="Ensimmäinen on oikein. Toisen saat, kun jaat voitto-osuuden asiakasosuudella.",
                          en="The first is right. For the second, divide the share of the profit by the share of the customers."),
            ),
            Mistake(
                answer=lambda: (-1.0, 9.0),
                hint=both(fi="Toinen on oikein. Ensimmäinen kysyy kaikkia muita yhteensä, ei yhtä heistä keskimäärin.",
                          en="The second is right. The first asks of all the others together, not of one of them on average."),
            ),
            Mistake(
                answer=lambda: (0.8, 1.8),
                hint=both(fi="Molemmissa on vielä tekemistä: osien summan on oltava 100 %, ja toinen on voitto-osuus jaettuna asiakasosuudella.",
                          en="Both need work: the parts must make a hundred per cent, and the second is the share of the profit divided by the share of the customers."),
            ),
        ),
        look_back=both(fi="Valaskäyrä: kuka voiton tekee?", en="The whale curve: who makes the profit?"),
        praise=both(fi="Ja yksi muista vie keskimäärin juuri sen, minkä keskimääräinen asiakas tuo.",
                    en="And one of the others takes away, on average, as much as the average customer brings."),
    ),
    Task(
        id="07.A3",
        sources=("S0-020", "S0-022"),
        title=both(fi="Pankin valas", en="The whale of the bank"),
        prompt=both(fi="""
Alla on luvun 7 havainnollistettu pankki, sata asiakasta, joiden voitto on yhteensä 100. Kuinka suuri osa asiakkaista tuottaa tappiota? Ja kuinka korkealla on valaskäyrän huippu, osuutena koko voitosta?

Anna kaksi osuutta sulkeissa, esimerkiksi `(0.25, 1.20)`. Käyrän saat näin: `profitability.whale_curve(bank["profit"])`, ja sen sarakkeen suurimman arvon kirjoittamalla perään `["cum_profit"].max()`.
""", en="""
Below is the illustrated bank of chapter 7, a hundred customers whose profit comes to 100 in all. What share of the customers makes a loss? And how high is the peak of the whale curve, as a share of the whole profit?

Give two shares in brackets, such as `(0.25, 1.20)`. This makes the curve: `profitability.whale_curve(bank["profit"])`, and `["cum_profit"].max()` after it gives the largest value of its column.
"""),
        given="""
bank = course_data("bank_base")
bank.groupby("share_of_bank")["profit"].agg(["size", "sum"])
""",
        starter="bank_whale = ...",
        solution="""
peak = profitability.whale_curve(bank["profit"])["cum_profit"].max()
bank_whale = ((bank["profit"] < 0).mean(), peak / bank["profit"].sum())
bank_whale
""",
        kind=ordered(share(), share()),
        expected=lambda: (float((_bank() < 0).mean()), _peak()),
        mistakes=(
            Mistake(
                answer=lambda: (float((_bank() <= 0).mean()), _peak()),
                hint=both(fi="Laskit mukaan myös nollassa olevat. He eivät tuota voittoa, mutta eivät tappiotakaan.",
                          en="You counted those at zero too. They make no profit, but no loss either."),
            ),
            Mistake(
                answer=lambda: (float((_bank() < 0).mean()), 1.0),
                hint=both(fi="Toinen luku on käyrän loppupää. Missä käyrä on korkeimmillaan?",
                          en="The second is the end of the curve. Where is it at its highest?"),
            ),
            Mistake(
                answer=lambda: (float((_bank() < 0).mean()), float(_bank().max())),
                hint=both(fi="Toinen luku on yhden parhaan asiakkaan voitto. Laske voittoa yhteen jonossa eteenpäin.",
                          en="The second is the profit of the best single customer. Add the profit up along the line."),
            ),
        ),
        look_back=both(fi="Pankin asiakkaat: 25, 25 ja 50", en="A bank's customers: 25, 25 and 50"),
        praise=both(fi="Huippu on voitto, joka jäisi ilman tappioita. Lupaus se ei ole: kulut eivät haihdu.",
                    en="The peak is the profit that there would be without the losses. It is no promise: costs do not vanish."),
    ),
    Task(
        id="07.A4",
        sources=("S0-022",),
        title=both(fi="Kuinka vino pankki on?", en="How lopsided is the bank?"),
        prompt=both(fi="""
Laske saman pankin Stobachoff-indeksi kolmen desimaalin tarkkuudella.

Kynällä näin: käyrän alle jäävä ala koostuu kolmiosta, suorakulmiosta ja puolisuunnikkaasta (piirrä!). Tuottavia asiakkaita on {paying:number} ({each:number} kukin), nollassa {at_zero:number} ja tappiolla {losing:number}; yllä olevan taulukon {returns:number} tuottavasta siis viisi on nollassa. Aseta kummankin akselin pituudeksi 1, jolloin koko voitto on 1. Tasajaon suoran alle jää 0,5. Indeksi on näiden erotus jaettuna käyrän alalla. Koneella: `profitability.stobachoff_index(...)`.
""", en="""
Compute the Stobachoff index of the same bank to three decimals.

With a pen: the area under the curve is made of a triangle, a rectangle and a trapezium (draw it!). There are {paying:number} profitable customers ({each:number} each), {at_zero:number} at zero and {losing:number} at a loss; of the {returns:number} in the first row of the table above, then, five are at zero. Let each axis be 1 long, so that the whole profit is 1. Under the line of equal customers there is 0.5. The index is the difference of the two, divided by the area under the curve. By computer: `profitability.stobachoff_index(...)`.
"""),
        values=lambda: {
            "paying": (_bank() > 0).sum(), "each": _bank().max(), "at_zero": (_bank() == 0).sum(),
            "losing": (_bank() < 0).sum(), "returns": (course_data("bank_base")["share_of_bank"] == "returns").sum(),
        },
        starter="index = ...",
        solution="""
index = profitability.stobachoff_index(bank["profit"])
round(index, 3)
""",
        kind=number(0.001),
        expected=lambda: profitability.stobachoff_index(_bank()),
        mistakes=(
            Mistake(
                answer=lambda: 0.92,
                hint=both(fi="Tuo on käyrän ja suoran väliin jäävä ala. Jaa se koko käyrän alle jäävällä alalla.",
                          en="That is the area between the curve and the line. Divide it by the whole area under the curve."),
            ),
            Mistake(
                answer=lambda: 1.42,
                hint=both(fi="Tuo on koko käyrän alle jäävä ala. Vähennä siitä ensin tasajaon suoran alle jäävä osa.",
                          en="That is the whole area under the curve. First take away what is under the line of equal customers."),
            ),
            Mistake(
                answer=lambda: 0.5 / 1.42,
                hint=both(fi="Tuo on suoran alle jäävä osuus. Indeksi on se toinen osuus.",
                          en="That is the part that is left under the straight line. The index is the other part."),
            ),
            Mistake(
                answer=lambda: 0.875 / 1.375,
                hint=both(fi="Kolmiosi on liian leveä. Tuottoja tuovasta ryhmästä viisi on nollassa: missä käyrä lakkaa nousemasta?",
                          en="Your triangle is too wide. Five of the group that brings returns bring none: where does the curve stop climbing?"),
            ),
            Mistake(
                answer=lambda: 1 - 0.5 / 1.8,
                hint=both(fi="Käytit huippua alan paikalla. Piirrä käyrä ja laske ala kolmesta palasta.",
                          en="You put the peak in place of the area. Draw the curve, and add up the area in three pieces."),
            ),
        ),
        look_back=both(fi="Pankin asiakkaat: 25, 25 ja 50", en="A bank's customers: 25, 25 and 50"),
        praise=both(fi="Yli puoli: osa asiakkaista elättää toisia. Älä silti vertaa lukua toisella tavalla laskettuun indeksiin.",
                    en="Over a half: some customers carry others. But do not compare it with an index computed in another way."),
    ),
    Task(
        id="07.A5",
        sources=("S0-071",),
        title=both(fi="Milloin asiakas on maksanut itsensä takaisin?", en="When has the customer paid back?"),
        prompt=both(fi="""
Luottokorttiasiakkaan vuosituotot ovat dollareina −51, 30, 42, 44, 49 ja 55. Ensimmäinen on vuosi 0. Vastaa kolmeen kysymykseen yhdellä kertaa, esimerkiksi `(4, 250, 99.90)`:

1. Minä vuonna yhteenlaskettu tuotto ei enää ole miinuksella?
2. Kuinka paljon kertyy vuosista 0–5 yhteensä?
3. Mikä on nykyarvo, kun korko on 10 %? Nykyarvo on tulevan rahan arvo tänään; luku 8 selittää sen. Vuosi 0 on tänään, joten sen luku otetaan sellaisenaan. Vuoden 1 tuotto jaetaan luvulla 1,1, vuoden 2 luvulla 1,1 × 1,1 ja niin edelleen. Anna kaksi desimaalia.

Laske `-51 + 30/1.1 + 42/1.1**2 + …` ja jatka kolmen pisteen kohdalta vuoteen 5. `1.1**2` on Pythonin tapa kirjoittaa 1,1 × 1,1. Desimaalimerkki on piste.
""", en="""
The yearly profits of a credit-card customer are −51, 30, 42, 44, 49 and 55 dollars. The first is year 0. Answer three questions at once, such as `(4, 250, 99.90)`:

1. In which year is the sum no longer below zero?
2. How much is it in all over the years 0 to 5?
3. What is the present value at an interest rate of 10%? The present value is what money to come is worth today; chapter 8 explains it. Year 0 is today, so its figure is taken as it is. The profit of year 1 is divided by 1.1, that of year 2 by 1.1 × 1.1, and so on. Give two decimals.

Work out `-51 + 30/1.1 + 42/1.1**2 + …`, going on from the dots to year 5. `1.1**2` is how Python writes 1.1 × 1.1.
"""),
        given="profits = [-51, 30, 42, 44, 49, 55]",
        starter="card = ...",
        solution="""
present_value = sum(profit / 1.1**year for year, profit in enumerate(profits))
card = (profitability.break_even_period(profits), sum(profits), round(present_value, 2))
card
""",
        kind=ordered(integer(), integer(), money(0.01)),
        expected=_card,
        mistakes=(
            Mistake(
                answer=lambda: (_card()[0] + 1, *_card()[1:]),
                hint=both(fi="Listan ensimmäinen vuosi on vuosi 0, ei vuosi 1.",
                          en="The first year of the list is year 0, not year 1."),
            ),
            Mistake(
                answer=lambda: (*_card()[:2], _present_value(first=1)),
                hint=both(fi="Diskonttasit myös vuoden 0. Sen raha maksetaan tänään.",
                          en="You discounted year 0 too. Its money is paid today."),
            ),
            Mistake(
                answer=lambda: (_card()[0], sum(_flows()[1:]), _card()[2]),
                hint=both(fi="Summasta puuttuu vuosi 0, jona asiakkaan hankinta maksettiin.",
                          en="The sum leaves out year 0, in which the customer was paid for."),
            ),
            Mistake(
                answer=lambda: (1, *_card()[1:]),
                hint=both(fi="Silloin vuoden oma tuotto on ensi kerran plussalla. Kysymys koskee yhteenlaskettua tuottoa.",
                          en="In that year the profit of the year is above zero for the first time. The question is of the sum."),
            ),
            Mistake(
                answer=lambda: (*_card()[:2], float(sum(_flows()))),
                hint=both(fi="Kolmas luku on pelkkä summa. Myöhemmin tuleva raha on vähemmän arvoista: jaa ensin kunkin vuoden tuotto.",
                          en="The third is the plain sum. Money that comes later is worth less: divide each year's first."),
            ),
        ),
        look_back=both(fi="Miksi kannattavuus kasvaa ajan myötä?", en="Why does profitability grow with time?"),
        praise=both(fi="Sitä ennen lähtevä asiakas on pelkkä kulu. Luku 8 jatkaa tästä.",
                    en="A customer who leaves before that has only cost money. Chapter 8 goes on from here."),
    ),
    Task(
        id="07.A6",
        sources=("S3-007", "S3-008", "S3-009", "S1-043"),
        title=both(fi="ABC omilla rajoilla", en="ABC with limits of your own"),
        prompt=both(fi="""
Suvilinjan myyntijohtaja haluaa tiukemmat luokat: A-luokka päättyy, kun koossa on 70 % myynnistä, ja B-luokka, kun koossa on 90 %. Montako asiakasta on kussakin luokassa?

Alla oleva solu laskee asiakkaiden myynnin. Luokat antaa `profitability.abc_classes(sales, cuts=(0.8, 0.95))`, kun vaihdat rajat. Lisää perään `.value_counts().to_dict()`, joka laskee, montako kutakin on.

Arvaa ennen luokkia, kuinka suuren osan myynnistä suurin kymmenes asiakkaista tuo, ja katso sitten: `profitability.pareto_share(sales, 0.1)`. Muistiinpanojen ”pieni asiakasjoukko” saa näin luvun.
""", en="""
Suvilinja's head of sales wants tighter classes: A ends when 70% of the sales have been gathered, and B when 90% have. How many customers are there in each class?

The cell below works out the sales of the customers. `profitability.abc_classes(sales, cuts=(0.8, 0.95))` gives the classes, when you change the limits. Put `.value_counts().to_dict()` after it, which counts how many there are of each.

Before the classes, guess how large a share of the sales the largest tenth of the customers brings, and then look: `profitability.pareto_share(sales, 0.1)`. This puts a number on the “small group of customers” of the notes.
"""),
        given="""
parts = profitability.customer_profit_parts(purchases, costs)
sales = parts["sales"]
sales.sort_values(ascending=False).head()
""",
        starter="class_counts = ...",
        solution="""
class_counts = profitability.abc_classes(sales, cuts=(0.70, 0.90)).value_counts().to_dict()
class_counts
""",
        kind=mapping(integer()),
        expected=lambda: _classes(_parts()["sales"]),
        mistakes=(
            Mistake(
                answer=lambda: _classes(_parts()["sales"], (0.8, 0.95)),
                hint=both(fi="Nuo ovat luvun 7 luokat. Vaihda lukujen 0.8 ja 0.95 paikalle tehtävän rajat.",
                          en="Those are the classes of the chapter. Put the limits of the task in place of 0.8 and 0.95."),
            ),
            Mistake(
                answer=lambda: _classes(_parts()["profit"]),
                hint=both(fi="Luokittelit voiton mukaan. Tehtävä koskee myyntiä.",
                          en="You made the classes from profit. The task is of sales."),
            ),
            Mistake(
                answer=_by_number,
                hint=both(fi="Katkaisit jonon asiakkaiden määrän mukaan. Rajat koskevat myyntiä.",
                          en="You cut the line by the number of customers. The limits are of sales."),
            ),
            Mistake(
                when=lambda answer: isinstance(answer, pd.Series) and set(map(str, answer)) == set("ABC"),
                example=lambda: profitability.abc_classes(_parts()["sales"], CUTS),
                hint=both(fi="Antamassasi on joka asiakkaan luokka. Lisää perään `.value_counts().to_dict()`.",
                          en="You have the class of each customer. Put `.value_counts().to_dict()` after it."),
            ),
        ),
        look_back=both(fi="Pareto ja ABC: mistä myynti tulee?",
                       en="Pareto and ABC: where do the sales come from?"),
        praise=both(fi="A-asiakkaita on kolmanneksen vähemmän kuin tavallisella rajalla. Raja on päätös, joten kirjoita se näkyviin.",
                    en="A third fewer A customers than with the usual limit: the limit is a decision, so write it down."),
    ),
    Task(
        id="07.A7",
        sources=("S0-070",),
        title=both(fi="Mikä yksikkö?", en="Which unit?"),
        prompt=both(fi="""
Luentokalvo antaa kullekin kuudesta ulottuvuudesta mittayksikön. Kirjoita ne kolmen pisteen paikoille. Vaihtoehdot ovat `"€"`, `"maine"`, `"kpl"`, `"aika"` ja `"?"`, ja samaa saa käyttää useasti.
""", en="""
The slide gives a unit for each of the six dimensions. Write them in place of the dots. The options are `"€"`, `"reputation"`, `"pcs"`, `"time"` and `"?"`, and the same one may be used several times.
"""),
        starter=both(fi="""
units = {
    "kannattavuus": ...,
    "referenssiarvo": ...,
    "osaamisarvo": ...,
    "volyymiarvo": ...,
    "kesto": ...,
    "potentiaalinen arvo": ...,
}
""", en="""
units = {
    "profitability": ...,
    "reference value": ...,
    "competence value": ...,
    "volume value": ...,
    "duration": ...,
    "potential value": ...,
}
"""),
        solution="""
units = dict(zip(labels("value_dimensions").values(), labels("value_dimensions", "unit").values()))
units
""",
        kind=mapping(text(names=UNITS), names=_dimension_names()),
        expected=_units,
        mistakes=(
            Mistake(
                answer=lambda: {**_units(), "competence": "reputation"},
                hint=both(fi="Maine kuuluu toiselle ulottuvuudelle. Mitä kalvolle on painettu oppimisen kohdalle?",
                          en="Reputation belongs to another dimension. What does the slide print for learning?"),
            ),
            Mistake(
                answer=lambda: {**_units(), "potential": "€"},
                hint=both(fi="Se, mitä asiakas joskus ehkä ostaa, ei ole vielä rahaa. Mitä kalvolle on painettu sen kohdalle?",
                          en="What the customer may buy one day is no money yet. What does the slide print for it?"),
            ),
            Mistake(
                answer=lambda: {**_units(), "volume": "€"},
                hint=both(fi="Volyymi kertoo, montako kappaletta ostetaan, ei millä summalla.",
                          en="Volume is how much is bought, not for how much."),
            ),
        ),
        look_back=both(fi="Arvolla on kuusi ulottuvuutta", en="Value has six dimensions"),
        praise=both(fi="Kaksi kysymysmerkkiä on rehellinen vastaus. Niiden paikalle keksitty luku ei olisi.",
                    en="Two question marks are an honest answer. A number made up in their place would not be."),
    ),
    OpenTask(
        id="07.O1",
        sources=("S0-019",),
        title=both(fi="Ovatko uskolliset asiakkaat kannattavia?", en="Are loyal customers profitable?"),
        prompt=both(fi="""
Luento kysyy, mutta ei vastaa. Vastaa sinä, ja viittaa ainakin yhteen luvun 7 kuvioon tai taulukkoon. Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
The lecture asks but does not answer. You answer, and refer to at least one figure or table of chapter 7. Write your answer between the quotation marks.
"""),
        answer="loyal",
        model=both(fi="""
Mallivastaus (tekijän täydennys). Useimmiten kyllä, mutta ei uskollisuuden takia. Luvun 7 pistekuviossa ainakin 12 päivänä
ostaneita on 719, ja heistä 549 on kannattavia. Loput 170 tuottavat tappiota yhteensä 194 440 euroa, ja kymmenestä
tappiollisimmasta asiakkaasta kuudella on parhaat RFM-pisteet. Uskollinen voi tuottaa suuren tappion juuri siksi, että hän
käy usein: jos jokainen käynti maksaa palveluna enemmän kuin siitä jää, tappio kertautuu. Varaus: palvelukustannus on jaettu
keskimäärin, eikä suosittelua ole aineistossa, joten yhdestä asiakkaasta en tekisi johtopäätöstä tämän luvun varassa.
""", en="""
Model answer (author's completion). Mostly yes, but not because of loyalty. In the scatter chart of chapter 7 there are 719
customers who bought on 12 days or more, and 549 of them are profitable. On the other 170 the ferry loses 194,440 euros in all,
and of the ten customers with the largest losses six have the best RFM score. A loyal customer can make a large loss just
because of coming often: if each visit costs more to serve than it leaves, the loss is multiplied. A reservation: the cost
to serve has been shared out on average, and recommendations are not in the data, so I would conclude nothing of a single
customer from this figure.
"""),
        points=(
            both(fi="Mitä tarkoitat uskollisella: usein ostavaa, pitkään ostanutta vai sitä, joka ei harkitse muita?",
                 en="What do you mean by loyal: buying often, having bought for long, or not considering others?"),
            both(fi="Mitä luvun 7 pistekuvio näyttää usein ostavista? Mainitse ainakin yksi luku.",
                 en="What does the scatter chart of chapter 7 show of those who buy often? Give at least one number."),
            both(fi="Miksi juuri uskollinen asiakas voi tuottaa suuren tappion?",
                 en="Why can it be the loyal customer who makes a large loss?"),
            both(fi="Mitä aineisto ei kerro: suosittelu, jaetut kulut, tulevat ostot?",
                 en="What do the data not tell: recommendations, shared costs, purchases to come?"),
        ),
        rubric=(
            (both(fi="Näyttö", en="Evidence"),
             both(fi="viittaa kuvioon tai taulukkoon ja mainitsee siitä luvun",
                  en="refers to a chart or a table and gives a number from it")),
            (both(fi="Erottelu", en="Distinction"),
             both(fi="pitää uskollisuuden ja kannattavuuden erillään ja kertoo, mistä tappio syntyy",
                  en="keeps loyalty and profitability apart, and tells where the loss comes from")),
            (both(fi="Varaus", en="Reservation"),
             both(fi="sanoo, mitä ei voi päätellä", en="says what cannot be concluded")),
        ),
        minimum_words=40,
    ),
    OpenTask(
        id="07.O2",
        sources=("S1-041", "S0-075"),
        title=both(fi="Muutaman varassa", en="Depending on a few"),
        prompt=both(fi="""
Koulutuspäivällä varoitettiin: kun tuotteita kehitetään isojen ehdoilla ja iso kilpailuttaa, kassavirta tyrehtyy. Luento taas väittää, että ostojen keskittäminen ja avainasiakkaiden pitäminen tuo enemmän kuin kertakaupat. Kuinka riippuvainen Suvilinja on suurimmistaan, voivatko väitteet pitää yhtä aikaa, ja mitä tekisit asialle? Alla oleva solu antaa luvun pohjaksi.
""", en="""
The training day warned: when products are developed on the terms of the big ones, and a big one asks for tenders, the cash flow dries up. The lecture, for its part, claims that concentrated purchases and key accounts that are kept bring more than one-off deals. How dependent is Suvilinja on its largest customers, can both claims hold, and what would you do about it? The cell below gives you numbers to start from.
"""),
        given="""
largest = parts.nlargest(10, "sales")
(largest[["sales", "profit"]].sum() / parts[["sales", "profit"]].sum()).round(3)
""",
        answer="dependence",
        model=both(fi="""
Mallivastaus (tekijän täydennys). Myynnissä riippuvuus on pieni: kymmenen suurinta tuo 11 % ja suurin 2 %. Voitossa se on
suuri: samat kymmenen tuovat 37 % ja suurin yksin 9 %. Jos suurin rahtiasiakas kilpailuttaa ja lähtee, tuotteiden kulut
katoavat heti, mutta laiva kulkee silti, joten alkuun menetys on suurempi kuin laskelmassa. Tekisin kolme asiaa: sopisin
suurimpien kanssa pidemmät sopimukset (maksaa hinnassa), hankkisin keskikokoisia rahtiasiakkaita (maksaa hankintaa, joka
näkyy ensin tappiona) ja katsoisin, mitä olemme rakentaneet vain yhtä varten. Seuraisin riippuvuutta voitosta, en myynnistä.
Väitteet sopivat yhteen: keskittäminen tuo voittoa juuri siksi, että se tekee riippuvaiseksi.
""", en="""
Model answer (author's completion). In sales the dependence is small: the ten largest bring 11% and the largest 2%. In profit
it is large: the same ten bring 37%, and the largest alone 9%. If the largest freight customer asks for tenders and leaves,
the cost of goods goes at once, but the ship sails all the same, so at first the loss is larger than calculated. I would do
three things: agree on longer contracts with the largest (which costs in price), win middle-sized freight customers (which
costs acquisition, seen as losses first), and look at what we have built for one customer only. I would follow the dependence
of profit, not of sales. The two claims agree: concentration brings profit just because it makes the firm dependent.
"""),
        points=(
            both(fi="Kuinka suuri osa myynnistä ja voitosta on muutaman asiakkaan varassa?",
                 en="How large a part of the sales, and of the profit, depends on a few customers?"),
            both(fi="Miksi keskittäjät ja avainasiakkaat voivat tuoda enemmän kuin kertakaupat? Mitä luvun 7 viisi tasoa näyttävät?",
                 en="Why may customers who concentrate their purchases, and key accounts, bring more than one-off deals? What do the five levels of chapter 7 show?"),
            both(fi="Mistä huomaa, että tuotteita kehitetään vain isojen ehdoilla?",
                 en="What shows that products are developed on the terms of the big ones only?"),
            both(fi="Mitkä kulut katoavat, jos suurin lähtee, ja mitkä jäävät?",
                 en="Which costs go if the largest leaves, and which stay?"),
            both(fi="Mitä voi tehdä ennen kuin kilpailutus tulee, ja mitä se maksaa?",
                 en="What can be done before the tender comes, and what does it cost?"),
        ),
        rubric=(
            (both(fi="Mittari", en="Measure"),
             both(fi="kertoo riippuvuuden lukuna ja sanoo, onko se myyntiä vai voittoa",
                  en="gives the dependence as a number, and says whether it is of sales or of profit")),
            (both(fi="Seuraus", en="Consequence"),
             both(fi="kuvaa, mitä tapahtuu ensimmäisinä kuukausina lähdön jälkeen",
                  en="describes what happens in the first months after the departure")),
            (both(fi="Keino", en="Remedy"),
             both(fi="ehdottaa ainakin yhtä keinoa ja sanoo, mitä siitä joutuu maksamaan",
                  en="proposes at least one remedy, and says what it costs")),
        ),
        minimum_words=40,
    ),
)
