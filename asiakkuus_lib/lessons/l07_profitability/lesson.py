# %% [markdown] tags=["fi", "lesson"] sources=["S0-067", "S0-070", "S0-021", "S0-022", "S3-009", "S0-071"]
# 1. laskea asiakkaan rahallisen arvon tuloista ja kuluista,
# 2. kuvata asiakkaan arvon kuusi ulottuvuutta,
# 3. piirtää valaskäyrän ja tulkita sen avulla 20/180-säännön ja pankin 25/25/50-jaon,
# 4. tehdä ABC-analyysin,
# 5. selittää, miksi kannattavuus usein kasvaa ajan myötä, ja arvioida, milloin näin ei käy.

# %% [markdown] tags=["en", "lesson"] sources=["S0-067", "S0-070", "S0-021", "S0-022", "S3-009", "S0-071"]
# 1. compute a customer's monetary value from revenues and costs,
# 2. describe the six dimensions of customer value,
# 3. draw a whale curve and use it to read the 20/180 rule and the bank's 25/25/50,
# 4. run an ABC analysis,
# 5. explain why profitability often grows with time, and judge when it does not.

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib.learn import install

install()

# %% tags=["collapsed"]
from itertools import product

import numpy as np
import pandas as pd

from asiakkuus_lib import profitability, rfm
from asiakkuus_lib.lessons.l07_profitability import findings
from asiakkuus_lib.lessons.l07_profitability.case import Profitability, kinds, steps_of
from asiakkuus_lib.lessons.l07_profitability.whale import Mark, making_figure, whale_curve_figure
from asiakkuus_lib.locale import use_language
from asiakkuus_lib.reading import labels, read_costs, read_transactions
from asiakkuus_lib.report import data_used, ledger_table
from asiakkuus_lib.show import (
    Choice, Column, Slider, bars, date, draw, explore, lines, money, number, paired_bars, percent, say, table, waterfall,
)

# %% tags=["collapsed"]
use_language(both(fi="fi", en="en"))

# %% tags=["lesson", "collapsed"]
suvilinja, ferry_costs = read_transactions().frame, read_costs().frame  # fi: luvun esimerkit ovat Suvilinjasta | en: the examples of the chapter are Suvilinja's
ferry = profitability.customer_profit_parts(suvilinja, ferry_costs)
days = rfm.rfm_table(suvilinja, "2026-01-01")["frequency"]
fifth_brings = profitability.pareto_share(ferry["profit"])
first_day, last_day = suvilinja["date"].min(), suvilinja["date"].max()
in_years = f"{date(first_day)}–{date(last_day)}"
FERRY = both(fi="Lähde: Suvilinjan keksityt ostot ja kulut {first}–{last}",
             en="Source: Suvilinja's purchases and costs {first}–{last}, made up").format(first=first_day.year, last=last_day.year)
OWN_NUMBERS = both(fi="Lähde: keksityt luvut (tekijän täydennys)", en="Source: invented figures (author's completion)")

# %% [markdown] tags=["fi", "lesson"] sources=["S0-020"]
# ## Kenestä jää rahaa?
#
# Luvussa 6 markkinointipäällikkö Aino Lehtinen järjesti Suvilinjan asiakkaat ostojen mukaan. Nyt samaan palaveriin tulee talouspäällikkö Henrik Sjöblom ja kysyy vain yhden asian: *kenestä meille jää rahaa?*
#
# Kolmen vuoden myynti on {ferry["sales"].sum() / 1e6:number.1} miljoonaa euroa. Kun siitä vähennetään tuotteiden, hankinnan, ylläpidon ja palvelun kulut, jäljelle jää {ferry["profit"].sum():money}. Tämä on asiakkaiden tuottama voitto; hallinto, korot ja verot eivät ole mukana. Asiakkaita on {len(ferry):number}, joten keskimäärin yhdestä jää {ferry["profit"].mean():money}.
#
# Keskiarvo ei taaskaan kuvaa ketään. **Kuusi kymmenestä asiakkaasta tuottaa tappiota**: tarkasti sanottuna {(ferry["profit"] < 0).sum():number} asiakasta eli {(ferry["profit"] < 0).mean():percent.1}. Voiton tekevät muut. Ja he tekevät sitä enemmän kuin sitä kaiken kaikkiaan on: tuottavin viidennes toi {fifth_brings * ferry["profit"].sum():money}, siis {fifth_brings:percent.1} koko voitosta.
#
# Miten joku voi tuoda enemmän kuin kaiken? Siihen vastataan tässä luvussa. Suvilinja, sen ihmiset ja luvut ovat keksittyjä (*tekijän täydennys*), ja aineisto on viritetty niin, että luennon väite näkyy siinä.

# %% [markdown] tags=["en", "lesson"] sources=["S0-020"]
# ## Which customers do we make money on?
#
# In chapter 6 Aino Lehtinen, head of marketing, put the customers of Suvilinja in order by what they buy. Now Henrik Sjöblom, head of finance, joins the meeting and asks just one thing: *which customers do we make money on?*
#
# The sales of three years are {ferry["sales"].sum() / 1e6:number.1} million euros. Take away the cost of goods, acquisition, retention and service, and {ferry["profit"].sum():money} is left. This is the profit that customers bring; administration, interest and taxes are not in it. There are {len(ferry):number} customers, so we earn {ferry["profit"].mean():money} on the average customer.
#
# Once again the average describes nobody. **We lose money on six customers in ten**: on {(ferry["profit"] < 0).sum():number} of them, or {(ferry["profit"] < 0).mean():percent.1}. The others make the profit. And they make more of it than there is: the most profitable fifth brought {fifth_brings * ferry["profit"].sum():money}, which is {fifth_brings:percent.1} of the whole profit.
#
# How can anybody bring more than everything? This chapter answers that. Suvilinja, its people and its figures are made up (*author's completion*), and the data were tuned so that the claim of the lecture can be seen in them.

# %% tags=["parameters", "collapsed"]
data_path: str = ""  # [file] fi: ostotapahtumat: CSV, Excel, Parquet tai DuckDB; jos tyhjä, kurssin oma Suvilinja | en: transactions: CSV, Excel, Parquet or DuckDB; if none, Suvilinja of the course
data_table: str = ""  # fi: välilehti tai taulu, jos tiedostossa on monta sopivaa | en: sheet or table, where the file has several that could be meant
columns: str = ""  # fi: sarakkeet, joita ei tunnisteta nimestä, esimerkiksi amount:Myynti; date:Pvm | en: columns not recognised by name, for example amount:Sales; date:Day
costs_path: str = ""  # [file] fi: asiakaskohtaiset kulut: CSV tai Excel, saa olla saman työkirjan toinen välilehti | en: costs of the customers: CSV or Excel, may be another sheet of the same workbook
margin_rate: float = 0.0  # [0..1] fi: myyntikate osuutena myynnistä, jos tuotteiden kuluja ei ole tiedostossa; nolla: ei annettu | en: gross margin as a share of sales, where the file does not have the cost of goods; zero: not given
bad_rows: str = "stop"  # [stop|skip] fi: rivit, joita ei voi lukea: keskeytä (stop) tai ohita (skip) | en: rows that cannot be read: stop, or skip them
date_order: str = "auto"  # [auto|day_first|month_first] fi: päivämäärissä ensin päivä vai kuukausi, jos aineistosta ei selviä | en: day or month first in dates, where the data does not tell
decimal_mark: str = "auto"  # [auto|comma|point] fi: desimaalimerkki pilkku vai piste, jos aineistosta ei selviä | en: comma or point before decimals, where the data does not tell
returns: str = "net"  # [net|drop|separate] fi: palautukset vähentävät asiakkaan rahaa (net), jätetään pois (drop) tai eritellään (separate) | en: returns lower the customer's money (net), are left out (drop) or counted separately (separate)
duplicates: str = "keep"  # [keep|drop] fi: täsmälleen samat rivit säilytetään (keep) tai niistä jää ensimmäinen (drop) | en: rows that are exactly equal are kept, or only the first of them (drop)
since: str = ""  # [date] fi: tarkastelujakson ensimmäinen päivä; jos tyhjä, kaikki rivit alusta lähtien | en: first day of the period; if none, all rows from the first on
pseudonymise: bool = False  # fi: asiakkaat pseudonyymein (yes) | en: customers by pseudonyms (yes)
list_customers: bool = False  # fi: luettele asiakkaat myös pseudonyymein, rahat pyöristettyinä (yes) | en: list customers under pseudonyms too, with their money rounded (yes)
as_of: str = ""  # [date] fi: vertailupäivä; jos tyhjä, viimeistä ostopäivää seuraava päivä | en: reference date; if none, the day after the last purchase
compare_days: int = 365  # [1..3650] fi: kuinka monen päivän jaksoa verrataan sitä edeltävään; jos kulut ovat vuosittaisia, 365 vertaa kalenterivuosia | en: how many days the period has that is compared with the one before; where costs are yearly, 365 compares calendar years
top_share: float = 0.2  # [0..1] fi: kuinka suurta osaa asiakkaista kutsutaan kärjeksi | en: how large a part of the customers is called the top
abc_cuts: list[float] = [0.8, 0.95]  # [0..1] fi: ABC-luokkien rajat, osuus myynnistä | en: limits of the ABC classes, share of sales
cost_to_serve_factor: float = 1.0  # [0..10] fi: palvelukustannukset kerrotaan tällä | en: the cost to serve is multiplied by this
dimension_weights: list[float] = [0.3, 0.15, 0.1, 0.15, 0.1, 0.2]  # [0..] fi: painot: kannattavuus, referenssi, osaaminen, volyymi, kesto, potentiaali | en: weights: profitability, reference, competence, volume, duration, potential
top_n: int = 10  # [1..1000] fi: kuinka monta asiakasta luetellaan | en: how many customers are listed

# %% tags=["collapsed"]
case = Profitability.read(locals())
data_used(case.transactions, case.reference, case.costs)

# %% tags=["collapsed"]
findings.counted(case)

# %% [markdown] tags=["fi", "lesson"]
# **Pohdi.** Ajattele työpaikkaasi tai yritystä, jonka tunnet. Kuka asiakkaista on työläin? Tietääkö kukaan, jääkö hänestä rahaa?

# %% [markdown] tags=["en", "lesson"]
# **Reflect.** Think of your workplace, or a firm that you know. Which customer takes the most work? Does anybody know whether you make money on that customer?

# %% [markdown] tags=["fi", "lesson"] sources=["S0-067", "S0-068", "S0-069"]
# ## Yksi asiakas: laivalla joka viikko
#
# Luku 6 jätti auki yhden kysymyksen. Asiakas A00419, Birgitta Nyström, sai parhaat mahdolliset RFM-pisteet, 555 (kolme numeroa, 5 on paras viidennes). Hän on eläkeläinen ja laivalla lähes joka viikko: kolmessa vuodessa {days["A00419"]:number} kertaa. Joka kerta hän ostaa eläkeläisen lipun ja kahvin. Onko hän kannattava?
#
# Luento antaa laskukaavan: **asiakastulot − asiakaskustannukset = asiakkaan rahallinen arvo**. Tulojen puolella ovat keskiostos, ostotiheys, asiakassuhteen pituus ja suositteluarvo. Kulujen puolella ovat hankinta, suhteen ylläpito, tuotteiden hankintakustannukset ja palvelu.
#
# Kalvolla lukee vain ”joista vähennetään” ja yhtäläisyysmerkki. Se, että keskiostos, ostotiheys ja kesto *kerrotaan* keskenään, on *tekijän täydennys*, vaikka muutakaan ne tuskin voivat tarkoittaa.

# %% [markdown] tags=["en", "lesson"] sources=["S0-067", "S0-068", "S0-069"]
# ## One customer: on board every week
#
# Chapter 6 left a question open. Customer A00419, Birgitta Nyström, got the best possible RFM score, 555 (three digits; 5 is the best fifth). She is retired, and on board almost every week: {days["A00419"]:number} times in three years. Each time she buys a pensioner's ticket and a coffee. Is she profitable?
#
# The lecture has a formula: **customer revenue − customer cost = the customer's monetary value**. On the revenue side are the average purchase, how often the customer buys, how long the relationship lasts, and the value of recommendations. On the cost side are winning the customer, keeping the relationship, buying in the goods, and service.
#
# The slide has only the word “less” and an equals sign between them. That average purchase, frequency and length are *multiplied* is the *author's completion*, although it is hard to see what else could be meant.

# %% [markdown] tags=["fi", "lesson"]
# **Arvaa ensin, katso sitten.** Mitä Birgitan maksamista rahoista jäi Suvilinjalle kolmessa vuodessa?

# %% [markdown] tags=["en", "lesson"]
# **Guess first, then look.** What was left of Birgitta's money in three years?

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib.learn import respond
from asiakkuus_lib.show import Guess, fold

LEFT = {
    3000: both(fi="voittoa noin 3 000 €", en="a profit of about €3,000"),
    0: both(fi="ei juuri mitään", en="next to nothing"),
    -3000: both(fi="tappiota noin 3 000 €", en="a loss of about €3,000"),
}
left_of_birgitta = min(LEFT, key=lambda amount: abs(amount - ferry.loc["A00419", "profit"]))
explore(
    lambda amount: respond(
        amount == left_of_birgitta,
        both(fi="Katso nyt alta, mihin rahat menivät.", en="Now look below where it went.") if amount == left_of_birgitta
        else both(fi="Mitä maksaa palvella jotakuta {times} kertaa? Katso alta.",
                  en="What does it cost to serve somebody {times} times? Look below.").format(times=number(days["A00419"]))),
    {"amount": Guess(both(fi="Arvauksesi", en="Your guess"), LEFT)},
)

# %% tags=["lesson", "collapsed"]
CUSTOMERS = {
    "A00419": both(fi="A00419, eläkeläinen, laivalla joka viikko", en="A00419, retired, on board every week"),
    "A00219": both(fi="A00219, kalanjalostamo, rahtia joka viikko", en="A00219, a fish processor, freight every week"),
    "A00494": both(fi="A00494, opisto, kokouksia laivalla", en="A00494, a college, meetings on board"),
    "A02585": both(fi="A02585, yksi sukujuhla", en="A02585, one family celebration"),
}
of_sales = ferry.loc[list(CUSTOMERS)].div(ferry.loc[list(CUSTOMERS), "sales"], axis=0)


def one_waterfall(customer):
    row, shares = ferry.loc[customer], of_sales.loc[customer]
    made = both(fi="voittoa", en="a profit of") if row["profit"] >= 0 else both(fi="tappiota", en="a loss of")
    told = {"customer": customer, "service": percent(shares["service"]), "made": made, "profit": money(abs(row["profit"]), "EUR"),
            "sales": money(row["sales"], "EUR"), "visits": number(days[customer])}
    return waterfall(
        steps_of(shares), both(fi="voitto ({money})", en="profit ({money})").format(money=money(row["profit"], "EUR")), write=percent, limits=(min(0, of_sales["profit"].min()), 1),
        title=both(fi="Palveleminen vie {service} myynnistä, ja {made} jää {profit}",
                   en="Serving takes {service} of the sales, which leaves {made} {profit}").format(**told),
        alt=both(fi="Asiakas {customer} osti {visits} päivänä yhteensä {sales}; palveleminen vie siitä {service}, ja {made} jää {profit}.",
                 en="Customer {customer} bought for {sales} on {visits} days; serving takes {service} of it, which leaves {made} {profit}.").format(**told),
        subtitle=both(fi="Asiakkaan {customer} myynti, kulut ja voitto, % myynnistä, {period}",
                      en="Sales, costs and profit of customer {customer}, % of sales, {period}").format(customer=customer, period=in_years),
        source=FERRY,
    )


explore(
    one_waterfall, {"customer": Choice(both(fi="Asiakas", en="Customer"), CUSTOMERS)}, folded=True, customer="A00419",
)
birgitta, college = ferry.loc["A00419"], ferry.loc["A00494"]
service_of_a_day = ferry["service"] / days

# %% [markdown] tags=["fi", "lesson"] sources=["S0-069"]
# Birgitta toi kolmessa vuodessa {birgitta["sales"]:money} ja aiheutti {birgitta["sales"] - birgitta["profit"]:money} kuluja. Hänestä jäi tappiota **{-birgitta["profit"]:money}**. (Luvut on tässä luvussa pyöristetty euroihin, joten summa voi heittää eurolla.)
#
# Syy on yhdessä pylväässä. Kun lipusta ja kahvista vähennetään niiden omat kulut ja ylläpito, yhdestä matkasta jää {(birgitta["sales"] - birgitta["goods"] - birgitta["retention"]) / days["A00419"]:money.2}. Yhden matkan palveleminen, siis varaus, lipunmyynti ja muutokset, maksaa laskelmassa {service_of_a_day["A00419"]:money.2}. Hänellä on {days["A00419"]:number} tällaista matkaa. Mitä uskollisempi hän on, sitä suurempi on tappio.
#
# Vaihda säätimellä asiakasta. Kalanjalostamo A00219 on paras kaikista: rahtia joka viikko, ja yhden ostopäivän palveleminen maksaa vain {service_of_a_day["A00219"]:money}. Opisto A00494 taas ostaa {college["sales"]:number} eurolla ja tuottaa silti {-college["profit"]:money} tappiota: sen yksi kokouspäivä maksaa palveluna {service_of_a_day["A00494"]:money}.
#
# Älä vielä päätä, mitä Birgitalle pitäisi tehdä. Siihen palataan luvun lopussa, kun on kysytty, *kuka kulun oikeastaan aiheutti*.

# %% [markdown] tags=["en", "lesson"] sources=["S0-069"]
# In three years Birgitta brought {birgitta["sales"]:money} and caused {birgitta["sales"] - birgitta["profit"]:money} of costs. She cost us **{-birgitta["profit"]:money}**. (Figures in this chapter are rounded to euros, so a sum may be one out.)
#
# The reason is in one bar. When the ticket and the coffee have paid for themselves and for keeping in touch, one trip leaves {(birgitta["sales"] - birgitta["goods"] - birgitta["retention"]) / days["A00419"]:money.2}. Serving one trip (the booking, the ticket sale, the changes) costs {service_of_a_day["A00419"]:money.2} by this calculation. She has made {days["A00419"]:number} such trips. The more loyal she is, the larger the loss.
#
# Change the customer with the control. The fish processor A00219 is the best of all: freight every week, and serving one purchase day costs a mere {service_of_a_day["A00219"]:money}. The college A00494, for its part, buys for {college["sales"]:money}, and we still lose {-college["profit"]:money} on it: one of its meeting days costs {service_of_a_day["A00494"]:money} to serve.
#
# Do not decide yet what should be done about Birgitta. We come back to her at the end of the chapter, having asked *who really caused the cost*.

# %% [markdown] tags=["fi", "lesson"] sources=["S0-068", "S0-076", "S3-018"]
# ### Kaava omissa käsissä
#
# Alla on kuviteltu kokousasiakas. Liikuta säätimiä yksi kerrallaan ja katso, mikä niistä painaa eniten. Kokeile erityisesti kahta asiaa:
#
# - Luennon mukaan *sitoutunut asiakas ostaa enemmän ja suosittelee*. Nosta säätimiä *Ostoja vuodessa* ja *Suositteluarvo*. Suosittelu näkyy tuloissa, vaikka rahan maksaa joku toinen.
# - Puolalaisen lähteen mukaan vakioasiakas ostaa enemmän, jos hän on *erittäin* tyytyväinen: oheistuotteita ja uusia versioita, varsinkin aloilla, joilla tekniikka vanhenee nopeasti. Nosta säädintä *Keskiostos*.
#
# Nosta sitten säädintä *Palvelu vuodessa*. Kuinka paljon enemmän asiakkaan pitää ostaa, että kalliimpi palvelu tulee maksetuksi?

# %% [markdown] tags=["en", "lesson"] sources=["S0-068", "S0-076", "S3-018"]
# ### The formula in your own hands
#
# Below is an imagined conference customer. Move the controls one at a time and see which of them weighs the most. Two things are worth trying:
#
# - The lecture says that *a committed customer buys more and recommends*. Raise *Purchases a year* and *Referral value*. A recommendation counts as revenue, although somebody else pays.
# - The Polish source says that a regular customer buys more when *very* satisfied: things that go with the product, and new versions, above all where technology ages fast. Raise *Average purchase*.
#
# Then raise *Service a year*. How much more must the customer buy to pay for more expensive service?

# %% tags=["lesson", "collapsed"]
WON, KEPT, GOODS = 300, 50, 0.62  # fi: hankinta, ylläpito vuodessa, tuotteiden osuus | en: acquisition, retention a year, share of goods
begun = {"aov": 600, "frequency": 6, "tenure": 4, "referral": 500, "service": 1200}
RANGES = {"aov": (400, 800, 50), "frequency": (4, 8), "tenure": (2, 5), "referral": (0, 2000, 250), "service": (0, 2000, 100)}


def pieces_of(aov, frequency, tenure, referral, service):
    return profitability.customer_value_parts(aov, frequency, tenure, referral, WON, KEPT, GOODS, service)


extremes = [pieces_of(*ends) for ends in product(*(found[:2] for found in RANGES.values()))]
ends_of_value = min(sum(pieces.values()) for pieces in extremes), max(pieces["sales"] + pieces["referral"] for pieces in extremes)


def more_value(**moved):
    return sum(pieces_of(**{**begun, **moved}).values()) - sum(pieces_of(**begun).values())


def value_of(**moved):
    pieces = pieces_of(**moved)
    names_of = {"sales": both(fi="myynti", en="sales"), "referral": both(fi="suosittelut", en="referrals"), **kinds()}
    shown_pieces = [(names_of[key], amount) for key, amount in pieces.items()]
    value = sum(pieces.values())
    return waterfall(
        shown_pieces, both(fi="arvo", en="value"), write=lambda amount: number(amount), limits=ends_of_value,
        subtitle=both(fi="Kuvitellun asiakkaan tulot ja kulut koko asiakkuuden ajalta, euroa",
                      en="Revenue and costs of an imagined customer over the whole relationship, euros"),
        title=both(fi="Asiakkaan rahallinen arvo on {value}",
                   en="The customer's monetary value is {value}").format(value=money(value, "EUR")),
        alt=both(fi="Tuloja on {revenue} ja kuluja {costs}, joista palvelua {service}; arvo on {value}.",
                 en="Revenue is {revenue} and costs are {costs}, of which service {service}; the value is {value}.").format(
            revenue=money(pieces["sales"] + pieces["referral"], "EUR"), value=money(value, "EUR"),
            costs=money(pieces["sales"] + pieces["referral"] - value, "EUR"), service=money(abs(pieces["service"]), "EUR")),
        source=OWN_NUMBERS,
    )


explore(
    value_of,
    {
        "aov": Slider(both(fi="Keskiostos, €", en="Average purchase, €"), *RANGES["aov"]),
        "frequency": Slider(both(fi="Ostoja vuodessa", en="Purchases a year"), *RANGES["frequency"]),
        "tenure": Slider(both(fi="Vuosia", en="Years"), *RANGES["tenure"]),
        "referral": Slider(both(fi="Suositteluarvo, €", en="Referral value, €"), *RANGES["referral"]),
        "service": Slider(both(fi="Palvelu vuodessa, €", en="Service a year, €"), *RANGES["service"]),
    },
    **begun,
)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-068", "S0-076", "S3-018"]
# Mitä huomasit? Yksi osto lisää vuodessa kasvattaa arvoa neljässä vuodessa {more_value(frequency=7):money}, ja täsmälleen saman tekee sadan euron nousu keskiostoksessa. Suosittelu taas tulee arvoon sellaisenaan: 250 € lisää suositteluarvoa on {more_value(referral=750):money} lisää arvoa, koska siitä ei vähennetä tuotteita. Sitoutunut asiakas liikuttaa kumpaakin. Siellä, missä tekniikka vanhenee nopeasti, erittäin tyytyväinen asiakas vaihtaa uuteen versioon vaikkapa vuosittain, ja se on juuri tuo yksi osto lisää.
#
# Palvelu syö tämän nopeasti. Myynnin eurosta jää tuotteiden jälkeen {100 * (1 - GOODS):number} senttiä, joten jokainen 100 € lisää palvelua vuodessa vaatii {100 / (1 - GOODS):money} lisää myyntiä (100 / {1 - GOODS:number.2}).
#
# Hankinta on tässä {WON:money}, ylläpito {KEPT:money} vuodessa ja tuotteiden osuus {GOODS:percent} myynnistä. Kaava laskee vuodet yhteen sellaisinaan: viidennen vuoden euro on saman arvoinen kuin ensimmäisen. Tähän tulee korjaus luvussa 8.

# %% [markdown] tags=["en", "lesson"] sources=["S0-068", "S0-076", "S3-018"]
# What did you notice? One more purchase a year adds {more_value(frequency=7):money} to the value over four years, and a hundred euros more on the average purchase adds exactly the same. A recommendation goes into the value as it is: €250 more of referral value is {more_value(referral=750):money} more of value, for no goods are taken out of it. A committed customer moves both. Where technology ages fast, a very satisfied customer may move to the new version every year, and that is the one more purchase.
#
# Service eats this up quickly. Of a euro of sales {100 * (1 - GOODS):number} cents are left after the goods, so each extra €100 of service a year needs {100 / (1 - GOODS):money} more sales (100 / {1 - GOODS:number.2}).
#
# Acquisition is {WON:money} here, keeping in touch {KEPT:money} a year, and goods are {GOODS:percent} of sales. The formula adds the years up as they are: a euro of the fifth year is worth as much as one of the first. Chapter 8 puts that right.

# %% [markdown] tags=["fi"] sources=["S0-067", "S0-069"]
# ## Mihin myynti menee?

# %% [markdown] tags=["en"] sources=["S0-067", "S0-069"]
# ## Where do the sales go?

# %% tags=["collapsed"]
findings.where_sales_go(case)

# %% tags=["collapsed"]
findings.periods(case)

# %% [markdown] tags=["fi"] sources=["S0-020", "S0-021"]
# ## Valaskäyrä: kuka voiton tekee?

# %% [markdown] tags=["en"] sources=["S0-020", "S0-021"]
# ## The whale curve: who makes the profit?

# %% [markdown] tags=["fi", "lesson"] sources=["S0-020", "S0-021"]
# Asetetaan asiakkaat jonoon voiton mukaan, tuottavin ensin, ja lasketaan voitto yhteen sitä mukaa kuin jono etenee. Muodon vuoksi käyrää kutsutaan **valaskäyräksi**: selkä kaartuu pinnalla, ja pyrstö painuu kohti sitä, mikä lopulta jää.

# %% [markdown] tags=["en", "lesson"] sources=["S0-020", "S0-021"]
# Line the customers up by profit, the most profitable first, and add the profit up as the line moves on. The shape of the curve has given it the name **whale curve**: the back arches above the water, and the tail sinks to what is left in the end.

# %% tags=["lesson", "collapsed"]
queue = pd.Series([60, 30, 10, -10, -20, -30], list("ABCDEF"))
added_up = queue.cumsum()
making_figure(
    queue, source=OWN_NUMBERS,
    title=both(fi="Käyrä nousee {peak} euroon, kunnes kannattavat asiakkaat loppuvat, ja laskee sitten {end} euroon",
               en="The curve rises to €{peak} until there are no more profitable customers, and then falls to €{end}").format(
        peak=number(added_up.max()), end=number(added_up.iloc[-1])),
    alt=both(fi="Kuuden asiakkaan voitot ovat {list} euroa; yhteen laskettuina ne nousevat {peak} euroon ja laskevat {end} euroon.",
             en="Six customers bring {list} euros; added up they rise to €{peak} and fall to €{end}.").format(
        list=", ".join(number(amount) for amount in queue), peak=number(added_up.max()), end=number(added_up.iloc[-1])),
    subtitle=both(fi="Kuuden keksityn asiakkaan voitto ja kertynyt voitto, euroa",
                  en="Profit of six invented customers, one by one and added up, euros"),
)

# %% tags=["collapsed"]
findings.whale(case)

# %% tags=["collapsed"]
findings.loss_makers(case)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-021"]
# Tästä syntyy **20/180-sääntö**. Luennolla se on muodossa *20 prosenttia asiakkaista tuo 180 prosenttia tuotoista*. Sellaisenaan lause on mahdoton: liikevaihdosta ei kukaan voi tuoda yli sataa prosenttia. ”Tuotto” tarkoittaa tässä **voittoa**.
#
# Jos viidennes tuo 180 %, muiden neljän viidenneksen on vietävä pois 80 %. Suvilinjassa kannattavat asiakkaat tuovat yhteensä {case.gains:money}, ja tappiolliset syövät siitä {case.losses:money}. Siinä on ero huipun ja pyrstön välillä.
#
# ### Mikä kaataa valaskäyrän?
#
# Palvelukustannukset ovat Suvilinjan suurin kuluerä tuotteiden jälkeen. Säädin kertoo ne kertoimella, muu pysyy ennallaan. Kokeile ensin 0,25 ja sitten 1,25.

# %% [markdown] tags=["en", "lesson"] sources=["S0-021"]
# This is where the **20/180 rule** comes from. The slide says that *20 per cent of the customers bring 180 per cent of the returns*. Read literally that is impossible: nobody can bring more than a hundred per cent of revenue. "Returns" must mean **profit** here.
#
# If one fifth brings 180%, the other four fifths have to take 80% away. At Suvilinja the profitable customers bring {case.gains:money} in all, and the unprofitable ones eat up {case.losses:money} of it. That is the difference between the peak and the tail.
#
# ### What brings the whale curve down?
#
# The cost to serve is Suvilinja's largest cost after the goods. The control multiplies it, and leaves all else as it is. Try 0.25 first, and then 1.25.

# %% tags=["lesson", "collapsed"]
def profit_at(factor):
    return profitability.customer_profit(suvilinja, ferry_costs, service_factor=factor)


def whale_at(factor):
    profits = profit_at(factor)
    curve = profitability.whale_curve(profits)
    at_top = np.interp(0.2, curve["cum_customers"], curve["cum_profit"])
    left, change = profits.sum(), percent(abs(factor - 1))
    served = (both(fi="Palvelu {change} kalliimmaksi", en="With service {change} dearer") if factor > 1
              else both(fi="Palvelu {change} halvemmaksi", en="With service {change} cheaper")).format(change=change)
    return findings.curve_figure(
        curve, 0.2, at_top, (profits < 0).mean(), "EUR", at_end="" if factor == 1 else served,
        title=(both(fi="Palvelun kulut ennallaan: voittoa jää {left}", en="With service as it is, {left} of profit is left") if factor == 1
               else both(fi="{served}: voitto {now} kääntyy tappioksi {loss}", en="{served}, a profit of {now} turns into a loss of {loss}") if left < 0
               else both(fi="{served}: voittoa jää {left}, kun nyt jää {now}", en="{served}, {left} of profit is left instead of {now}")).format(
            served=served, left=money(left, "EUR"), loss=money(-left, "EUR"), now=money(ferry["profit"].sum(), "EUR")),
        subtitle=both(fi="Asiakkaiden voitot laskettuina yhteen, €, {period}, palvelukustannusten kerroin {factor}",
                      en="Profit of the customers added up, €, {period}, the cost to serve multiplied by {factor}").format(
            factor=number(factor, 2), period=in_years),
        source=FERRY, limits=(lowest, highest),
        before=(as_now, both(fi="Nyt: {left}", en="Now: {left}").format(left=money(ferry["profit"].sum(), "EUR"))) if factor != 1 else None,
    )


as_now = profitability.whale_curve(ferry["profit"])
dearer, cheaper = profit_at(1.25), profit_at(0.25)
highest = profitability.whale_curve(cheaper)["cum_profit"].max()  # fi: pystyakseli pysyy paikallaan, kun kerroin vaihtuu | en: the upright axis stays where it is while the factor changes
lowest = profit_at(1.5).sum()
explore(
    whale_at,
    {"factor": Slider(both(fi="Palvelukustannusten kerroin", en="Cost to serve, multiplied by"), 0.25, 1.5, 0.25)},
    factor=1.25,
)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-021"]
# Kun palvelu maksaa neljänneksen enemmän, viidennes asiakkaista tuo **{profitability.pareto_share(dearer):percent}** voitosta. Kertoimella 1,5 koko asiakaskanta tekee tappiota, eikä osuudesta voi enää puhua.
#
# Huomaatko, mitä luvulle 180 tapahtui? Se ei ole asiakkaiden ominaisuus vaan jakolasku, jonka nimittäjänä on se, mitä lopulta jää. Mitä pienempi voitto, sitä hurjempi prosentti. Älä siis vertaa kahden yrityksen 20/180-lukuja katsomatta, kuinka suuri voitto on kyseessä. Euroissa piirretty käyrä ei hämää.
#
# Kertoimella 0,25 viidennes tuo {profitability.pareto_share(cheaper):percent}. Silloinkin {(cheaper < 0).mean():percent} asiakkaista on tappiollisia, mutta heidän tappionsa ovat pieniä.

# %% [markdown] tags=["en", "lesson"] sources=["S0-021"]
# When service costs a quarter more, one fifth of the customers brings **{profitability.pareto_share(dearer):percent}** of the profit. At 1.5 the customer base as a whole makes a loss, and there is no share to speak of any more.
#
# Did you notice what happened to the 180? It is no trait of the customers but a division, and the divisor is what is left in the end. The smaller the profit, the wilder the percentage. So never compare the 20/180 figures of two firms without asking how large the profit is. A curve drawn in euros does not deceive.
#
# At 0.25 one fifth brings {profitability.pareto_share(cheaper):percent}. Even then we lose money on {(cheaper < 0).mean():percent} of the customers, but the losses are small.

# %% [markdown] tags=["fi", "lesson"] sources=["S0-022"]
# ## Pankin asiakkaat: 25, 25 ja 50
#
# Kaj Storbacka tutki 1990-luvun alussa pohjoismaisten pankkien henkilöasiakkaita. Luentokalvo tiivistää tuloksen kolmeen lukuun: **25 % asiakkaista tuo tuottoja, 25 % aiheuttaa kuluja saman verran kuin tuottoja ja 50 % aiheuttaa kuluja**.
#
# Kalvolla on vain osuudet, ei euroja. Alla oleva kuvio on siksi havainnollistus (*tekijän täydennys*): sata asiakasta, joiden voitto on yhteensä 100.

# %% [markdown] tags=["en", "lesson"] sources=["S0-022"]
# ## A bank's customers: 25, 25 and 50
#
# In the early 1990s Kaj Storbacka studied the private customers of Nordic banks. The slide puts the result into three numbers: **25% of the customers bring returns, 25% cost as much as they return, and 50% cause costs**.
#
# The slide has the shares only, no money. The figure is therefore an illustration (*author's completion*): a hundred customers whose profit comes to 100 in all.

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib.reading import course_data

bank = course_data("bank_base")
group_words = {
    "returns": both(fi="tuo tuottoja", en="bring returns"),
    "break_even": both(fi="kulut yhtä suuret kuin tuotot", en="costs equal returns"),
    "costs": both(fi="aiheuttaa kuluja", en="cause costs"),
}
bank_groups = bank.groupby("share_of_bank")["profit"].agg(["size", "sum"]).loc[list(group_words)]
bank_names = {group: f"{percent(row['size'] / len(bank))}: {group_words[group]}" for group, row in bank_groups.iterrows()}
BANK = both(fi="Lähde: osuudet luentokalvolta 9 (Storbacka), voitot tekijän täydennys",
            en="Source: shares from lecture slide 9 (Storbacka), profits the author's completion")
bars(
    list(bank_names.values()), bank_groups["sum"], highlight=[bank_names["returns"]], accent=bank_names["costs"],
    title=both(fi="Puolet pankin asiakkaista vie 80 siitä 180:stä, jonka neljännes tuo",
               en="Half of the bank's customers take away 80 of the 180 that a quarter brings"),
    alt=both(fi="{returns_share} asiakkaista tuo voittoa {returns}, ja {costs_share} vie siitä {costs}, kun koko pankin voitto on {all}.",
             en="{returns_share} of the customers bring {returns} of profit and {costs_share} take away {costs}, when the whole bank makes {all}.").format(
        **{f"{group}_share": percent(row["size"] / len(bank)) for group, row in bank_groups.iterrows()},
        **{group: number(abs(row["sum"])) for group, row in bank_groups.iterrows()}, all=number(bank["profit"].sum())),
    subtitle=both(fi="Asiakasryhmien voitto, kun koko pankin voitto on 100; kuviteltu pankki, {n} asiakasta",
                  en="Profit of groups of customers, when that of the whole bank is 100; an imagined bank of {n} customers").format(n=number(len(bank))),
    source=BANK, heads=(both(fi="Asiakkaat", en="Customers"), both(fi="Voitto", en="Profit")),
)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-020", "S0-022"]
# Sama pankki jonossa. Suora on **tasajako**: siltä näyttäisi pankki, jonka kaikki asiakkaat tuottavat yhtä paljon. Vinoutta mitataan **Stobachoff-indeksillä**: käyrän ja suoran väliin jäävä ala jaetaan koko käyrän alle jäävällä alalla.

# %% [markdown] tags=["en", "lesson"] sources=["S0-020", "S0-022"]
# The same bank in a line. The straight line is the bank whose customers are all **equally profitable**. The distance of the curve from it is measured by the **Stobachoff index**: the area between the two, divided by the whole area under the curve.

# %% tags=["lesson", "collapsed"]
at_zero = ((bank["share_of_bank"] == "returns") & (bank["profit"] == 0)).sum()
loss_each, payers = -bank["profit"].min(), (bank["profit"] < 0).sum()
bank_curve = profitability.whale_curve(bank["profit"]).round(6)
summit = bank_curve.loc[bank_curve["cum_profit"].idxmax()]
turn, bank_index = (bank["profit"] >= 0).mean(), profitability.stobachoff_index(bank["profit"])
told = {"peak": number(summit["cum_profit"]), "at": percent(summit["cum_customers"]), "until": percent(turn),
        "end": number(bank_curve["cum_profit"].iloc[-1]), "index": number(bank_index, 3), "share": percent(bank_index)}
whale_curve_figure(
    bank_curve,
    [Mark(summit["cum_customers"], summit["cum_profit"], both(fi="{at} asiakkaista: {peak}", en="{at} of the customers: {peak}").format(**told)),
     Mark(1, bank_curve["cum_profit"].iloc[-1], both(fi="koko pankki: {end}", en="the whole bank: {end}").format(**told))],
    index=bank_index,
    numbers=table(bank_curve.iloc[::5], both(fi="Käyrän pisteitä", en="Points of the curve"), {
        "cum_customers": Column(both(fi="Asiakkaat, tuottavin ensin", en="Customers, the most profitable first"), "percent"),
        "cum_profit": Column(both(fi="Kertynyt voitto", en="Profit added up"), "number")}),
    title=both(fi="Tasajaon suoran yläpuolella on {share} käyrän alasta: Stobachoff-indeksi on {index}",
               en="Above the line of equal customers lies {share} of the area under the curve: the Stobachoff index is {index}").format(**told),
    alt=both(fi="Käyrä nousee lukuun {peak}, kun {at} asiakkaista on laskettu, ja laskee {until} jälkeen lukuun {end}; suoran yläpuolella on {share} käyrän alasta.",
             en="The curve climbs to {peak} at {at} of the customers and falls after {until} to {end}; {share} of the area under it lies above the straight line.").format(**told),
    subtitle=both(fi="Voitto laskettuna yhteen, tuottavin asiakas ensin, kun koko pankin voitto on 100; kuviteltu pankki",
                  en="Profit added up, the most profitable customer first, when that of the whole bank is 100; an imagined bank"),
    source=BANK,
)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-021", "S0-022"]
# Mitä kuviot jättävät auki?
#
# - **Kuinka paljon.** ”Tuo tuottoja” ei kerro, tuoko asiakas yhden euron vai tuhat. Samaan 25/25/50-jakoon mahtuu monta pankkia, hyviä ja huonoja.
# - **Suhde 20/180-sääntöön.** Väitteet ovat eri kalvoilla, ja toisessa puhutaan viidenneksestä, toisessa neljänneksestä. Ne eivät ole sama asia, mutta ne *voivat* olla totta yhtä aikaa: yllä olevassa pankissa {(bank["profit"] > 0).sum():number} asiakasta tuo yhdeksän yksikköä kukin, viisi tuo niin vähän, että se on pyöristetty nollaan, ja valaskäyrän huippu on tasan {summit["cum_profit"]:number}. Jos nuo viisi toisivat yhden yksikön kukin, muiden tappiot syvenisivät {loss_each:number.2} yksiköstä {loss_each + at_zero / payers:number.2} yksikköön asiakasta kohti ja huippu olisi {summit["cum_profit"] + at_zero:number}.
# - **Milloin ja missä.** Aineisto on yli kolmenkymmenen vuoden takaa, ajalta ennen verkkopankkia. Konttorissa asiointi maksoi silloin paljon. Jaosta ei voi päätellä, millainen pankki on nyt.
#
# Kun kaikki asiakkaat tuottavat yhtä paljon, indeksi on nolla. Jos kukaan ei tuota tappiota, se on enintään 0,5; sitä suurempi luku kertoo, että osa asiakkaista elättää toisia. Alle 0,5 ei silti todista, ettei tappiollisia ole: kun palvelukustannukset kerrottiin luvulla 0,25, Suvilinjan indeksi oli {profitability.stobachoff_index(cheaper):number.3}, ja tappiollisia oli {(cheaper < 0).mean():percent}. Havainnollistuksen pankissa indeksi on {bank_index:number.3} ja Suvilinjassa {profitability.stobachoff_index(ferry["profit"]):number.3}.
#
# Varmaa on, että käyrä ja indeksi tulevat Storbackalta ja että niitä käytetään tutkimuksessa hänen jälkeensä. Kaavaa emme ole päässeet tarkistamaan alkuperäisestä tekstistä, joten vertaa indeksiä vain sellaiseen, joka on varmasti laskettu samalla tavalla.

# %% [markdown] tags=["en", "lesson"] sources=["S0-021", "S0-022"]
# What do the figures leave open?
#
# - **How much.** "Brings returns" does not say whether it is one euro or a thousand. Many banks fit into 25/25/50, good ones and bad ones.
# - **How it fits with 20/180.** The claims are on different slides, and one speaks of a fifth, the other of a quarter. They are not the same, but they *can* both be true at once: in the bank above, {(bank["profit"] > 0).sum():number} customers bring nine units each, five bring so little that it is rounded to zero, and the whale curve peaks at exactly {summit["cum_profit"]:number}. If those five brought one unit each, the losses of the others would deepen from {loss_each:number.2} units to {loss_each + at_zero / payers:number.2} per customer, and the peak would be {summit["cum_profit"] + at_zero:number}.
# - **When and where.** The data are more than thirty years old, from before online banking. A visit to a branch was expensive then. The shares do not tell what a bank is like now.
#
# Where all customers are equally profitable the index is zero. Where nobody makes a loss it is at most 0.5; anything larger means that some customers carry others. Below 0.5 does not prove that nobody makes a loss: with the cost to serve at 0.25, Suvilinja's index was {profitability.stobachoff_index(cheaper):number.3} and {(cheaper < 0).mean():percent} made a loss. In the illustrated bank it is {bank_index:number.3}, at Suvilinja {profitability.stobachoff_index(ferry["profit"]):number.3}.
#
# It is certain that the curve and the index come from Storbacka, and that research after him uses them. We have not been able to check the formula in the original text, so compare the index only with one that is known to be computed in the same way.

# %% [markdown] tags=["fi", "lesson"]
# ## Tunnusluvut

# %% [markdown] tags=["en", "lesson"]
# ## Key figures

# %% tags=["collapsed"]
findings.figures(case)

# %% tags=["collapsed"]
findings.evenness(case)

# %% [markdown] tags=["fi"]
# ## Mitä palveleminen maksaa?

# %% [markdown] tags=["en"]
# ## What does serving cost?

# %% tags=["collapsed"]
findings.service(case)

# %% [markdown] tags=["fi"] sources=["S3-007", "S3-008", "S3-009", "S1-043"]
# ## Pareto ja ABC: mistä myynti tulee?

# %% [markdown] tags=["en"] sources=["S3-007", "S3-008", "S3-009", "S1-043"]
# ## Pareto and ABC: where do the sales come from?

# %% [markdown] tags=["fi", "lesson"] sources=["S3-007", "S3-008", "S3-009", "S1-043"]
# Asiakaskohtaiset kulut eivät ole kaikkien tiedossa, mutta myynti on; siksi siitä kannattaa aloittaa (*tekijän täydennys*). Puolalainen luento luettelee pääasiakkaiden etsimiseen *myynnin rakenteen analyysin*, eli sen, kenestä ja kuinka suurissa osissa myynti kertyy, sekä **Pareto-periaatteen** ja **ABC-menetelmän**.
#
# Koulutuspäivän muistiinpanoissa sama ajatus on lauseena: suurin osa liikevaihdosta tulee pieneltä asiakasjoukolta, ja siihen kannattaa keskittyä. Aikaa ja rahaa ei siis jaeta tasan, vaan ne kohdistetaan valittuihin asiakassuhteisiin. Kuinka pieni joukko on, sitä muistiinpanot eivät kerro, ja niihin kuulunut kuva puuttuu.
#
# Pareto-periaate on havainto, että pieni osa syistä tuottaa suuren osan seurauksista, usein tiivistettynä suhteeseen 80/20. Se kertoo, mistä kannattaa aloittaa, eikä se ole luonnonlaki: osuudet vaihtelevat, eikä niiden tarvitse olla 80 ja 20. Suvilinjassa viidennes asiakkaista tuo **{profitability.pareto_share(ferry["sales"]):percent.1}** myynnistä. Sataa prosenttia ei voi ylittää, koska myynti ei ole kenelläkään miinuksella. Juuri siinä myynnin ja voiton ero on.
#
# ABC-menetelmässä jono katkaistaan kahdesta kohdasta. **A**-asiakkaita ovat ne, jotka tarvitaan ensimmäiseen 80 prosenttiin myynnistä, **B**-asiakkaita ne, jotka tarvitaan siitä 95 prosenttiin, ja loput ovat **C**-asiakkaita. Rajat ovat vakiintuneet; lähteessä niitä ei ole. Yhtä paljon ostaneet ovat aina samassa luokassa.

# %% [markdown] tags=["en", "lesson"] sources=["S3-007", "S3-008", "S3-009", "S1-043"]
# Not everybody knows the costs of each customer, but everybody knows the sales, so they are the place to begin (*author's completion*). For finding the main customers the Polish lecture lists *an analysis of the structure of sales* (whom the sales come from, and in what proportions), the **Pareto principle** and the **ABC method**.
#
# The notes of a training day put the same thought in a sentence: most of the turnover comes from a small group of customers, so concentrate on them. Time and money are then not shared out evenly, but go to chosen relationships. How small the group is, the notes do not say, and the picture that belonged to them is missing.
#
# The Pareto principle is the observation that a small part of the causes brings a large part of the effects, often put as 80/20. It tells where to begin, and it is no law of nature: the shares vary, and need not be 80 and 20. At Suvilinja one fifth of the customers brings **{profitability.pareto_share(ferry["sales"]):percent.1}** of the sales. A hundred per cent cannot be exceeded, for nobody's sales are below zero. That is just where sales and profit differ.
#
# The ABC method cuts the line in two places. **A** customers are those needed for the first 80 per cent of sales, **B** those needed from there to 95 per cent, and the rest are **C**. The limits are customary, and not from the source. Customers who have bought equally much are always in the same class.

# %% tags=["collapsed"]
findings.abc_shares(case)

# %% tags=["collapsed"]
findings.abc_numbers(case)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-009", "S1-043"]
# A-luokassa on {case.abc.loc["A", "customers"]:number} asiakasta, {case.abc.loc["A", "share"]:percent} kaikista, ja he tuovat {case.abc.loc["A", "sales_share"]:percent} myynnistä. Mutta katso viimeistä saraketta: **{case.abc.loc["A", "losers"]:number} A-asiakasta tuottaa tappiota**. ABC myynnistä laskettuna kertoo, kuka on iso. Kuka on hyvä, sitä se ei kerro.
#
# C-luokan {case.abc.loc["C", "customers"]:number} asiakasta tuovat {case.abc.loc["C", "sales_share"]:percent} myynnistä ja vievät {-case.abc.loc["C", "profit"]:money} voitosta. Ennen kuin kukaan ehdottaa heistä luopumista: sama luokka on täynnä ensikertalaisia, joiden hankinta on jo maksettu ja joista osa on ensi vuoden B-asiakkaita.
#
# Siirrä rajoja. Myyjillä on aikaa sadalle. Mihin A-raja silloin asetetaan?

# %% [markdown] tags=["en", "lesson"] sources=["S3-009", "S1-043"]
# Class A has {case.abc.loc["A", "customers"]:number} customers, {case.abc.loc["A", "share"]:percent} of all, and they bring {case.abc.loc["A", "sales_share"]:percent} of the sales. But look at the last column: **we lose money on {case.abc.loc["A", "losers"]:number} A customers**. An ABC of sales tells who is big. It does not tell who is good.
#
# The {case.abc.loc["C", "customers"]:number} customers of class C bring {case.abc.loc["C", "sales_share"]:percent} of the sales and take away {-case.abc.loc["C", "profit"]:money} of the profit. Before anybody suggests giving them up: the class is full of first-timers, whose acquisition has been paid for already, and some of whom are next year's B.
#
# Move the limits. The sales team has time for a hundred. Where does the limit of A go then?

# %% tags=["lesson", "collapsed"]
def class_sizes(a_limit, b_limit):
    found = profitability.abc_classes(ferry["sales"], [a_limit / 100, b_limit / 100])
    pieces = ferry.groupby(found).agg(n=("sales", "size"), sales=("sales", "sum"), profit=("profit", "sum"))
    return say(*(
        both(fi="**{name}: {n} asiakasta**, {share} myynnistä ja {profit} voittoa.",
             en="**{name}: {n} customers**, {share} of the sales and {profit} of profit.").format(
            name=name, n=number(row.n), share=percent(row.sales / ferry["sales"].sum(), 1), profit=money(row.profit, "EUR"))
        for name, row in pieces.iterrows()
    ))


explore(
    class_sizes,
    {
        "a_limit": Slider(both(fi="A päättyy, % myynnistä", en="A ends at, % of sales"), 10, 90, 5),
        "b_limit": Slider(both(fi="B päättyy, % myynnistä", en="B ends at, % of sales"), 91, 99),
    },
    a_limit=50, b_limit=95,
)
a_sizes = {limit: (profitability.abc_classes(ferry["sales"], [limit / 100, 0.95]) == "A").sum() for limit in range(10, 91, 5)}
a_limit = min(a_sizes, key=lambda limit: abs(a_sizes[limit] - 100))

# %% [markdown] tags=["fi", "lesson"] sources=["S3-009", "S1-043"]
# A-raja asettuu noin {a_limit:number} prosenttiin: silloin A-asiakkaita on {a_sizes[a_limit]:number}. Raja ei siis tule laskelmasta vaan siitä, kuinka moneen aika riittää.

# %% [markdown] tags=["en", "lesson"] sources=["S3-009", "S1-043"]
# The limit of A goes to about {a_limit:number} per cent: then there are {a_sizes[a_limit]:number} A customers. So the limit does not come from the calculation, but from how many there is time for.

# %% [markdown] tags=["fi"] sources=["S1-041"]
# ### Kuinka paljon on muutaman varassa?

# %% [markdown] tags=["en"] sources=["S1-041"]
# ### How much depends on a few?

# %% tags=["collapsed"]
findings.dependence(case)

# %% [markdown] tags=["fi", "lesson"] sources=["S1-041"]
# Koulutuspäivällä tästä varoitettiin: kun tuotteita kehitetään liiaksi isojen ehdoilla ja sitten yksi iso *kilpailuttaa* ostonsa, kassavirta, johon oli luotettu, kuivuu. Valitse, kuinka monta suurinta lähtee.

# %% [markdown] tags=["en", "lesson"] sources=["S1-041"]
# The training day warned of this: when products are developed too much on the terms of the big ones, and then a big one puts its purchases *out to tender*, the cash flow the firm relied on dries up. Choose how many of the largest leave.

# %% tags=["lesson", "collapsed"]
explore(
    lambda n: findings.without_largest(n, ferry["sales"], ferry["profit"], "EUR"),
    {"n": Slider(both(fi="Suurimmista lähtee", en="Largest customers who leave"), 1, 50)},
    n=1,
)
part = ferry / ferry.sum()
of_ten = part.nlargest(10, "sales").sum()

# %% [markdown] tags=["fi", "lesson"] sources=["S1-041"]
# Kalanjalostamo A00219 tuo {part.loc["A00219", "sales"]:percent.1} myynnistä mutta {part.loc["A00219", "profit"]:percent.1} voitosta. Kymmenen suurinta tuo {of_ten["sales"]:percent.1} myynnistä ja yli kolmanneksen voitosta ({of_ten["profit"]:percent.1}). Myynnissä Suvilinja ei ole kenenkään varassa, voitossa on.

# %% [markdown] tags=["en", "lesson"] sources=["S1-041"]
# The fish processor A00219 brings {part.loc["A00219", "sales"]:percent.1} of the sales but {part.loc["A00219", "profit"]:percent.1} of the profit. The ten largest bring {of_ten["sales"]:percent.1} of the sales and over a third of the profit ({of_ten["profit"]:percent.1}). For its sales Suvilinja depends on nobody; for its profit it does.

# %% [markdown] tags=["fi", "lesson"] sources=["S0-061", "S0-075"]
# ## Kuka tuo rahat?
#
# Yksi kalvoista asettaa vierekkäin kaksi kolmiota. Toinen on pyramidi: alhaalla on paljon asiakkaita, huipulla vähän. Toinen on käännetty: huipulta tulee paljon rahaa, alhaalta vähän. Kummassakin on viisi tasoa, eikä kummassakaan lukuja. Tasot ylhäältä: puolestapuhujat, sitoutuneet ostajat, merkistä pitävät, tyytyväiset tai satunnaiset, vaihtajat.
#
# Kuka asiakkaista puhuu laivan puolesta, sitä ostoista ei näe. Suvilinjan luvut saadaan, kun asiakkaat jaetaan viiteen tasoon ostopäivien mukaan (nämä tasot ovat *tekijän täydennys*).

# %% [markdown] tags=["en", "lesson"] sources=["S0-061", "S0-075"]
# ## Who brings the money?
#
# One of the slides puts two triangles side by side. One is a pyramid: many customers at the bottom, few at the top. The other is upside down: much money from the top, little from the bottom. Both have five levels, and neither has numbers. The levels from the top: advocates, committed buyers, those who like the brand, the satisfied or habitual, and switchers.
#
# Who speaks up for the ferry cannot be seen from purchases. Suvilinja's numbers come from dividing the customers into five levels by their purchase days (these levels are the *author's completion*).

# %% tags=["lesson", "collapsed"]
level_names = [
    both(fi="1 päivä", en="1 day"), both(fi="2–3 päivää", en="2–3 days"), both(fi="4–11 päivää", en="4–11 days"),
    both(fi="12–49 päivää", en="12–49 days"), both(fi="vähintään 50 päivää", en="50 days or more"),
]
levels = ferry.groupby(pd.cut(days, [0, 1, 3, 11, 49, 10_000], labels=level_names), observed=True).agg(
    n=("profit", "size"), sales=("sales", "sum"), profit=("profit", "sum"), losers=("profit", lambda p: (p < 0).sum())
)[::-1]
levels["share"], levels["profit_share"] = levels["n"] / levels["n"].sum(), levels["profit"] / levels["profit"].sum()
paired_bars(
    list(levels.index), levels["share"], levels["profit_share"],
    (both(fi="osuus asiakkaista", en="share of customers"), both(fi="osuus voitosta", en="share of profit")),
    title=both(fi="Ylimmällä tasolla {share} asiakkaista tuo {profit} voitosta",
               en="At the top, {share} of the customers bring {profit} of the profit").format(
        share=percent(levels["share"].iloc[0]), profit=percent(levels["profit_share"].iloc[0])),
    alt=both(fi="Vähintään 50 päivänä ostaneita on {share} asiakkaista, ja he tuovat {profit} voitosta; yhtenä päivänä ostaneita on {low}, ja heidän osuutensa voitosta on {low_profit}.",
             en="Those who bought on 50 days or more are {share} of the customers and bring {profit} of the profit; those who bought on one day are {low}, and their share of the profit is {low_profit}.").format(
        share=percent(levels["share"].iloc[0], 1), profit=percent(levels["profit_share"].iloc[0], 1),
        low=percent(levels["share"].iloc[-1], 1), low_profit=percent(levels["profit_share"].iloc[-1], 1)),
    subtitle=both(fi="Osuus asiakkaista ja koko voitosta (tappiot vähennetty) ostopäivien määrän mukaan, %, {period}",
                  en="Share of customers and of net profit (losses deducted) by number of purchase days, %, {period}").format(period=in_years),
    source=FERRY, head=both(fi="Ostopäiviä", en="Purchase days"), write=percent, highlight=level_names[-1],
)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-061", "S0-075"]
# Puolet asiakkaista on käynyt laivalla yhtenä päivänä, ja yhdessä heistä jäi tappiota {-levels["profit"].iloc[-1]:money}. Ylin taso, {levels["n"].iloc[0]:number} asiakasta, toi kaksi kolmasosaa voitosta. Kalvon kolmiot eivät siis liioittele. Jos ”tuotto” luetaan voitoksi, ne pikemminkin kaunistelevat: piirretyssä kolmiossa alinkin taso tuo *jotain*. Myynniksi luettuna kuva pitää.
#
# Samalla näkyy toinen luennon väite: kun asiakas keskittää ostonsa ja avainasiakkaat pidetään, saadaan enemmän kuin kertakaupoista. Suvilinjassa ainakin 12 päivänä ostaneet toivat {levels["profit"].iloc[:2].sum():money} voittoa, kerran ostaneet veivät sitä. Onko syy keskittämisessä vai siinä, että säännöllisesti tarvitsevat ovat muutenkin isoja? Tästä taulukosta sitä ei näe.

# %% [markdown] tags=["en", "lesson"] sources=["S0-061", "S0-075"]
# Half of the customers have been on board on one day, and together they cost us {-levels["profit"].iloc[-1]:money}. The top level, {levels["n"].iloc[0]:number} customers, brought two thirds of the profit. So the triangles of the slide do not exaggerate. If “returns” are read as profit, they even flatter: in a drawn triangle the lowest level, too, brings *something*. Read as sales, the picture holds.
#
# Another claim of the lecture can be seen here: when customers concentrate their purchases and key accounts are kept, more comes in than from one-off deals. At Suvilinja those who bought on 12 days or more brought {levels["profit"].iloc[:2].sum():money} of profit; those who bought once took some away. Is the reason concentration, or that those with a regular need are bigger anyway? This table cannot tell.

# %% [markdown] tags=["fi", "lesson"] sources=["S0-019"]
# ## Ovatko uskolliset asiakkaat kannattavia?
#
# Luento kysyy tämän eikä vastaa. Katsotaan itse: kuviossa on kaikki {len(ferry):number} asiakasta, ja tummissa ruuduissa heitä on eniten. Vaaka-akselilla on, kuinka monena päivänä asiakas on ostanut, ja pystyakselilla, mitä hänestä jäi. Asteikot on venytetty, jotta pienetkin erottuvat: pystyakselin merkit 100, 1 000 ja 10 000 ovat yhtä kaukana toisistaan.
#
# **Arvaa ensin, katso sitten.** Kuinka moni vähintään 12 päivänä ostaneista tuottaa tappiota?

# %% [markdown] tags=["en", "lesson"] sources=["S0-019"]
# ## Are loyal customers profitable?
#
# The lecture asks this and gives no answer. Let us look: all {len(ferry):number} customers are in the figure, and most of them are in the dark squares. Across is the number of days on which the customer bought, upwards what we made on the customer. The scales are stretched so that small amounts can be told apart: the marks 100, 1,000 and 10,000 of the upright axis are equally far from each other.
#
# **Guess first, then look.** How many of those who have bought on 12 days or more make a loss?

# %% tags=["lesson", "collapsed"]
often = days[days >= 12].index
losing = [customer for customer in often if ferry.loc[customer, "profit"] < 0]
LOSING = {
    0.05: both(fi="joka kahdeskymmenes", en="one in twenty"), 0.25: both(fi="joka neljäs", en="one in four"),
    0.6: both(fi="useimmat", en="most of them"),
}
share_losing = min(LOSING, key=lambda share: abs(share - len(losing) / len(often)))
explore(
    lambda share: respond(
        share == share_losing,
        both(fi="Katso nyt alta, kuinka suuria tappiot ovat.",
             en="Now look below how large the losses are.") if share == share_losing
        else both(fi="Vertaa alla olevassa kuviossa viivan yläpuolella ja alapuolella olevia ruutuja oikealla, 12 päivästä eteenpäin.",
                  en="Compare the squares above the line with those below it, to the right of 12 days.")),
    {"share": Guess(both(fi="Arvauksesi", en="Your guess"), LOSING)},
)

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib.show.beside import meet
from asiakkuus_lib.show.canvas import boxes, line_height, text_size, text_width, wrapped
from asiakkuus_lib.show.figure import is_narrow
from asiakkuus_lib.show.style import ACCENT, GRID, INK, OTHER, OURS, PAPER, QUIET

MANY = 10
DAYS_SHOWN, MONEY_SHOWN = [1, 3, 12, 50, 150], [-10_000, -1_000, -100, 0, 100, 1_000, 10_000]


def across(n):
    return np.log10(n)


def upwards(amount):
    # fi: 100, 1 000 ja 10 000 ovat yhtä kaukana toisistaan ja nolla yhtä kaukana sadasta | en: 100, 1,000 and 10,000 stand equally far from each other, and zero as far from 100
    return np.sign(amount) * np.where(np.abs(amount) > 100, np.log10(np.maximum(np.abs(amount), 100)) - 1, np.abs(amount) / 100)


# fi: ruudut alkavat katkoviivasta ja nollasta: yksikään ruutu ei ole kummallakin puolella | en: squares begin at the dashed line and at zero: none lies on both sides
limit = across(11.5)


def crowd(ax):
    narrow = is_narrow(ax)
    size, step = text_size(narrow), (0.13, 0.37) if narrow else (0.12, 0.36)
    squares = pd.DataFrame({
        "x": np.floor((across(days.reindex(ferry.index)) - limit) / step[0]), "y": np.floor(upwards(ferry["profit"]) / step[1])}).value_counts()
    lost = (squares.index.get_level_values("x") >= 0) & (squares.index.get_level_values("y") < 0)
    for fill, of in ((OTHER, ~lost & (squares < MANY)), (OURS, ~lost & (squares >= MANY)), (ACCENT, lost)):
        boxes(ax, [(limit + x * step[0] + 0.004, y * step[1] + 0.02, step[0] - 0.008, step[1] - 0.04) for x, y in squares[of].sort_index().index], fill=fill)
    ax.axhline(0, color=INK, linewidth=1.2)
    ax.axvline(limit, color=QUIET, linewidth=1, linestyle=(0, (3, 3)))
    ax.text(limit + 0.02, 4.9, both(fi="vähintään 12 päivää →", en="12 days or more →"), fontsize=size, color=QUIET)
    low = squares.index.get_level_values("y").min() * step[1] - 0.08
    for height, words, side in ((4.15, both(fi="voittoa", en="profit"), "bottom"), (low, both(fi="tappiota", en="loss"), "top")):
        ax.text(0.03, height, words, fontsize=size, fontweight="bold", va=side, color=INK)
    told = both(fi="heistä {share} tappiota", en="{share} of them: loss").format(share=percent(len(losing) / len(often)))
    ax.text(limit + 0.02, low, told, fontsize=size, fontweight="bold", va="top", color=ACCENT)
    # fi: nimet ruutujen ulkopuolella | en: names outside the squares
    letter, high = 2.3 / (290 if narrow else 640), line_height(size) * 8.7 / (310 if narrow else 330)
    full = [(limit + x * step[0], y * step[1], limit + (x + 1) * step[0], (y + 1) * step[1]) for x, y in squares.index]
    words_end = limit + text_width(told, size, True) * letter + 0.06
    full += [(limit - 0.03, -9, limit + 0.03, 9), (limit, -9, words_end, low), (limit, 4.8, words_end, 9)]
    named = {"A00219": both(fi="kalanjalostamo", en="fish processor"), "A00419": "Birgitta", "A00494": both(fi="opisto", en="college")}
    for customer, name in named.items():
        x, y = at = across(days[customer]), upwards(ferry.loc[customer, "profit"])
        wide = text_width(name, size) * letter
        places = [(x + dx - wide / 2, y + dy - high / 2, x + dx + wide / 2, y + dy + high / 2)
                  for dx, dy in sorted(product(np.linspace(-1, 1, 41), np.linspace(-3, 3, 31)), key=lambda far: np.hypot(far[0] * 3, far[1]))]
        free = next(place for place in places if place[0] > 0 and place[2] < 2.3 and low - 0.6 < place[1] and place[3] < 5.3
                    and not any(meet(place, other) for other in full))
        full.append(free)
        ax.annotate(name, at, xytext=((free[0] + free[2]) / 2, (free[1] + free[3]) / 2), fontsize=size, ha="center", va="center",
                    arrowprops={"arrowstyle": "-", "color": INK, "linewidth": 0.8, "shrinkA": 0, "shrinkB": 0})
        ax.plot(*at, marker="o", markersize=6, color=INK, markeredgecolor=PAPER)
    ax.set_xlim(-0.08, 2.3)
    ax.set_ylim(low - 0.6, 5.3)
    ax.set_xticks([across(n) for n in DAYS_SHOWN], [number(n) for n in DAYS_SHOWN], fontsize=size)
    ax.set_yticks([float(upwards(n)) for n in MONEY_SHOWN], [number(n) for n in MONEY_SHOWN], fontsize=size)
    ax.tick_params(length=0)
    ax.grid(axis="y", color=GRID, linewidth=0.8)
    ax.spines["left"].set_visible(False)
    ax.set_xlabel(both(fi="ostopäiviä (logaritminen)", en="purchase days (log scale)"), fontsize=size, color=QUIET)


by_days = pd.cut(days.reindex(ferry.index), [0, 1, 3, 11, 49, np.inf], labels=["1", "2–3", "4–11", "12–49", "50–"])
groups_of_days = ferry["profit"].groupby(by_days, observed=True).agg(
    customers="size", losing=lambda part: (part < 0).sum(), least="min", most="max").reset_index(names="days")
fold(draw(
    crowd, height=(420, 400),
    subtitle=both(fi="Asiakkaiden ostopäivät ja voitto, euroa, logaritmiset asteikot, {period}; harmaassa ruudussa on alle {most} asiakasta, tummassa vähintään {most}",
                  en="Purchase days and profit of customers, euros, log scales, {period}; a grey square stands for fewer than {most} customers, a dark one for {most} or more").format(
        period=in_years, most=number(MANY)),
    source=FERRY,
    table=table(groups_of_days, both(fi="Voitto ostopäivien mukaan", en="Profit by purchase days"), {
        "days": Column(both(fi="Ostopäiviä", en="Purchase days"), "range"), "customers": Column(both(fi="Asiakkaita", en="Customers"), "number"),
        "losing": Column(both(fi="Tappiollisia", en="Make a loss"), "number"),
        "least": Column(both(fi="Pienin", en="Smallest"), "money", 0, "€"), "most": Column(both(fi="Suurin", en="Largest"), "money", 0, "€")}),
    title=both(fi="Vähintään 12 päivänä ostaneista {share} tuottaa tappiota",
               en="Of customers with 12 purchase days or more, {share} make a loss").format(share=percent(len(losing) / len(often))),
    alt=both(fi="Asiakkaista ({n}) vähintään 12 päivänä ostaneita on {often}, ja heistä {losing} tuottaa tappiota; suurin voitto on {most} ja suurin tappio {least}.",
             en="Of {n} customers {often} bought on 12 days or more, and {losing} of them make a loss; the largest profit is {most} and the largest loss {least}.").format(
        n=number(len(ferry)), often=number(len(often)), losing=number(len(losing)),
        most=money(ferry["profit"].max(), "EUR"), least=money(-ferry["profit"].min(), "EUR")),
))

# %% [markdown] tags=["fi", "lesson"] sources=["S0-019"]
# Vastaus on: **useimmat ovat, mutta eivät kaikki, ja tappio voi olla suuri.** Ainakin 12 päivänä ostaneita on {len(often):number}, ja heistä {len(often) - len(losing):number} on kannattavia. Loput {len(losing):number} tuottavat tappiota, yhteensä {-ferry.loc[losing, "profit"].sum():money}.
#
# Kuvio aukeaa oikealle kuin suppilo: mitä useammin asiakas käy, sitä suurempi hän voi olla kumpaankin suuntaan. Kerran käyneen suurin tappio on {-ferry.loc[days == 1, "profit"].min():money}, usein käyneen {-ferry.loc[often, "profit"].min():money}. Kymmenestä tappiollisimmasta asiakkaasta kuudella on RFM-pisteet 555, siis parhaat mahdolliset.
#
# Uskollisuus on käyttäytymistä, kannattavuus laskutoimitus. Kumpikaan ei seuraa toisesta. Jos Suvilinja palkitsee uskollisuutta katsomatta kuluja, se voi köyhdyttää itseään.

# %% [markdown] tags=["en", "lesson"] sources=["S0-019"]
# The answer is: **most are, but not all, and the losses can be large.** There are {len(often):number} customers who bought on 12 days or more, and {len(often) - len(losing):number} of them are profitable. On the other {len(losing):number} we lose money, {-ferry.loc[losing, "profit"].sum():money} in all.
#
# The picture opens to the right like a funnel: the more often a customer comes, the larger they can be in either direction. The largest loss on somebody who came once is {-ferry.loc[days == 1, "profit"].min():money}; on somebody who came often it is {-ferry.loc[often, "profit"].min():money}. Of the ten customers with the largest losses, six have the RFM score 555, the best there is.
#
# Loyalty is behaviour; profitability is arithmetic. Neither follows from the other. If Suvilinja rewards loyalty without looking at costs, it may reward its way into losses.

# %% [markdown] tags=["fi", "lesson"] sources=["S0-070", "S2-020"]
# ## Arvolla on kuusi ulottuvuutta
#
# Pitäisikö opisto A00494 siis jättää? Se tuottaa {-college["profit"]:money} tappiota. Mutta se on myös asiakas, joka vaatii paljon: kokoustekniikkaa, erikoisruokavalioita ja ryhmävarauksia, joita muutetaan kolmesti. Suvilinja on oppinut siltä kokouspalvelun, jota se nyt myy muille.
#
# Hannus (2004) sanoo sen opinnäytetyön mukaan näin: kaikki asiakkaat eivät ole samanarvoisia, eikä arvokas ole vain kannattava asiakas; *vaativat asiakkaat ovat arvokkaita strategisen oppimisen kannalta*. Luentokalvo luettelee kuusi tapaa olla arvokas.

# %% [markdown] tags=["en", "lesson"] sources=["S0-070", "S2-020"]
# ## Value has six dimensions
#
# So should the college A00494 be let go? We lose {-college["profit"]:money} on it. But it is also a customer that demands a lot: conference equipment, special diets, group bookings that change three times. From it Suvilinja has learnt the conference service that it now sells to others.
#
# Hannus (2004), as cited in the thesis, puts it this way: customers are not all of equal value, and the profitable are not the only valuable ones; *demanding customers are valuable for strategic learning*. The slide lists six ways to be valuable.

# %% tags=["lesson", "collapsed"]
dimensions = labels("value_dimensions")
table(
    pd.DataFrame({
        "name": dimensions, "unit": labels("value_dimensions", "unit"), "meaning": labels("value_dimensions", "meaning"),
    }),
    both(fi="Asiakkaan arvon kuusi ulottuvuutta", en="The six dimensions of customer value"),
    {
        "name": Column(both(fi="Ulottuvuus", en="Dimension")),
        "unit": Column(both(fi="Yksikkö kalvolla", en="Unit on the slide")),
        "meaning": Column(both(fi="Mistä on kyse", en="What it is about")),
    },
    note=both(fi="Kysymysmerkit ovat jo kalvolla. Selitykset ovat tekijän täydennys.",
              en="The question marks are already on the slide. The explanations are the author's completion."),
)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-070"]
# Kahden ulottuvuuden yksikkö on kalvolla **kysymysmerkki**. Luemme sen rehellisyydeksi emmekä painovirheeksi: oppimista ja mahdollisuuksia on vaikea mitata. Jätämme kysymysmerkit paikoilleen. Jos yrityksesi päättää mitata osaamisarvoa vaikkapa yhdessä kehitettyjen palvelujen määrällä, se on oma valinta, joka kirjoitetaan näkyviin.
#
# Alla ovat kolmen asiakkaan pisteet asteikolla 0–5 (*tekijän täydennys*). Siirrä painoja ja katso, kuka nousee kärkeen.

# %% [markdown] tags=["en", "lesson"] sources=["S0-070"]
# Two dimensions have a **question mark** for a unit on the slide. We read it as honesty and not as a misprint: learning and possibilities are hard to measure. We leave the question marks where they are. If your firm decides to measure competence value by, say, the number of services developed together, that is a choice of its own, to be written down in plain sight.
#
# Below are the scores of three customers from 0 to 5 (*author's completion*). Move the weights and see who comes first.

# %% tags=["lesson", "collapsed"]
scores = course_data("value_dimension_scores").pivot(index="customer_id", columns="dimension", values="score")[list(dimensions)]
who = {
    "A00219": both(fi="A00219, kalanjalostamo", en="A00219, fish processor"), "A00419": "A00419, Birgitta",
    "A00494": both(fi="A00494, opisto", en="A00494, college"),
}
units = labels("value_dimensions", "unit")
table(
    scores.assign(who=scores.index.map(who)),
    both(fi="Opisto on euroissa köyhä ja opissa rikas: pisteet 0–5", en="The college is poor in euros and rich in learning: scores from 0 to 5"),
    {"who": Column(both(fi="Asiakas", en="Customer")), **{d: Column(dimensions[d], "number", 0, units[d]) for d in dimensions}},
)

# %% tags=["lesson", "collapsed"]
def weighted(**weights):
    totals = pd.Series({
        who[customer]: profitability.value_dimension_score(row.to_dict(), weights) for customer, row in scores.iterrows()
    }).sort_values(ascending=False, kind="stable")
    best = [name for name, total in totals.items() if round(total, 9) == round(totals.max(), 9)]
    return bars(
        list(totals.index), totals.tolist(), write=lambda value: number(value, 2), highlight=best, limits=(0, 5),
        level=(5, both(fi="enintään 5", en="5 at most")),
        subtitle=both(fi="Pisteiden (0–5) painotettu keskiarvo; painot: {list}",
                      en="Weighted mean of the scores (0 to 5); weights: {list}").format(
            list=", ".join(f"{dimensions[d].lower()} {number(weight, 2)}" for d, weight in weights.items())),
        source=both(fi="Lähde: ulottuvuudet luentokalvolta 32, pisteet tekijän täydennys",
                    en="Source: dimensions from lecture slide 32, scores the author's completion"),
        heads=(both(fi="Asiakas", en="Customer"), both(fi="Painotetut pisteet", en="Weighted score")),
        title=both(fi="Näillä painoilla arvokkain on {name}",
                   en="With these weights the most valuable is {name}").format(name=best[0]) if len(best) == 1 else
        both(fi="Näillä painoilla yhtä arvokkaita: {names}",
             en="With these weights {names} are equally valuable").format(names=" / ".join(best)),
        alt=both(fi="Painotetut pisteet ovat {list}.", en="The weighted scores are {list}.").format(
            list=", ".join(f"{name} {number(value, 2)}" for name, value in totals.items())),
    )


explore(
    weighted,
    {d: Slider(dimensions[d], 0.0, 1.0, 0.05) for d in dimensions},
    **dict(zip(dimensions, [0.3, 0.15, 0.1, 0.15, 0.1, 0.2], strict=True)),
)

# %% [markdown] tags=["fi", "lesson"]
# Pane osaamiselle paino 1 ja kannattavuudelle 0: opisto nousee ensimmäiseksi. Painot ovat siis päätös, ja se, joka ne asettaa, päättää myös voittajan. Siksi painot sovitaan *ennen* kuin pisteet lasketaan.

# %% [markdown] tags=["en", "lesson"]
# Give competence a weight of 1 and profitability 0: the college comes first. The weights are a decision, and whoever sets them decides who wins. That is why weights are agreed *before* the scores are computed.

# %% [markdown] tags=["fi", "lesson"] sources=["S0-071", "S0-074"]
# ## Miksi kannattavuus kasvaa ajan myötä?
#
# Frederick Reichheld ja Earl Sasser julkaisivat vuonna 1990 artikkelin, jota siteerataan yhä. Heidän esimerkkinsä luottokorttiyhtiöstä on yksinkertainen: uuden asiakkaan hankinta maksaa ensin, mutta sen jälkeen asiakas tuottaa joka vuosi enemmän. Vuosittaiset luvut dollareina ovat −51, 30, 42, 44, 49 ja 55.

# %% [markdown] tags=["en", "lesson"] sources=["S0-071", "S0-074"]
# ## Why does profitability grow with time?
#
# In 1990 Frederick Reichheld and Earl Sasser published an article that is still quoted. Their example of a credit-card company is simple: winning a new customer costs money first, but after that the customer brings more every year. The yearly figures in dollars are −51, 30, 42, 44, 49 and 55.

# %% tags=["lesson", "collapsed"]
card = course_data("reichheld_sasser_creditcard").set_index("year")["profit_usd"]
added = card.cumsum()
even = profitability.break_even_period(card)
lines(
    card.index, {both(fi="yhteensä", en="added up"): added},
    title=both(fi="Luottokorttiasiakas on maksanut hankintansa takaisin vuonna {year}",
               en="A credit-card customer has paid back the cost of acquisition in year {year}").format(year=even),
    alt=both(fi="Hankinta vie {cost} dollaria, ja yhteenlaskettu tuotto on nollan yläpuolella vuonna {year} ({at} dollaria) ja {end} dollaria vuonna {last}.",
             en="Acquisition costs {cost} dollars, and the sum is above zero in year {year} ({at} dollars) and {end} dollars in year {last}.").format(
        cost=number(-card[0]), year=even, at=number(added[even]), end=number(added.iloc[-1]), last=card.index[-1]),
    limits=(card.min() - 30, added.max() + 30),  # fi: tilaa sanoille pisteiden ala- ja yläpuolella | en: room for words under and over the points
    x_label=both(fi="vuosi", en="year"), y_label="$", level=(0, both(fi="nolla", en="zero")),
    marks=[(year, added[year], both(fi="vuosi {year}: {at} $", en="year {year}: ${at}").format(year=year, at=number(added[year])).replace("$−", "−$"))
           for year in (card.index[0], even, card.index[-1])],
    subtitle=both(fi="Luottokorttiasiakkaan tuotto hankinnasta lähtien yhteenlaskettuna, dollaria, vuodet {first}–{last}",
                  en="Profit from a credit-card customer added up since acquisition, dollars, years {first}–{last}").format(
        first=card.index[0], last=card.index[-1]),
    source=both(fi="Lähde: Reichheld ja Sasser 1990", en="Source: Reichheld and Sasser 1990"),
)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-071", "S0-074", "S3-069"]
# **Takaisinmaksuvuosi** on vuosi {even:number}: silloin yhteenlaskettu tuotto ylittää ensi kerran nollan. Kuudessa vuodessa (0–5) kertyy {card.sum():number} dollaria. Jos asiakas lähtee ensimmäisen vuoden jälkeen, hänestä jää {-added[1]:number} dollaria tappiota. Tämä sopii luennon väitteeseen, että *tulos syntyy asiakkuuksien elinkaaren arvoista*. Luku 8 laskee ne.
#
# Luentokalvon kuviossa kasvu on jaettu viiteen osaan: perusvoitto, lisäostot, matalammat kustannukset, referenssit ja korkeammat hinnat. Puolalaisessa lähteessä on vakioasiakkaan puolesta niin ikään viisi perustelua.
#
# **Kokeile.** Mihin kuvion osaan kukin perustelu sopii? Valitse pari. Yksi perusteluista jää ilman.

# %% [markdown] tags=["en", "lesson"] sources=["S0-071", "S0-074", "S3-069"]
# The **break-even year** is year {even:number}: then the sum is above zero for the first time. Six years (0 to 5) bring {card.sum():number} dollars. On a customer who leaves after the first year the company loses {-added[1]:number} dollars. This fits the claim of the lecture that *profit arises from the lifetime values of the relationships*. Chapter 8 computes them.
#
# The figure on the slide divides the growth into five components: base profit, additional purchases, lower costs, references and higher prices. The Polish source, too, has five arguments for regular customers.
#
# **Try it.** Which component does each argument belong to? Choose a pair. One of the arguments is left without.

# %% tags=["lesson", "collapsed"]
component_names = labels("value_components")
made_up = course_data("value_components_illustrative").set_index("year")
ARGUMENTS = {
    "additional_purchases": both(fi="ostaa enemmän, jos on erittäin tyytyväinen", en="buys more, when very satisfied"),
    "lower_costs": both(fi="on halvempi palvella", en="costs less to serve"),
    "references": both(fi="suosittelee, jos on erittäin tyytyväinen", en="recommends, when very satisfied"),
    "higher_prices": both(fi="ei ole herkkä hinnalle", en="is not sensitive to price"),
    "none": both(fi="antaa ideoita uusiin tuotteisiin", en="gives ideas for new products"),
}
NO_PLACE = both(fi="ei kuviossa", en="not in the figure")


def matched(argument, component):
    if argument != component:
        return respond(False, both(fi="Mitä rahalle tapahtuu, kun vakioasiakas {argument}?",
                                   en="What happens to the money when a regular customer {argument}?").format(
            argument=ARGUMENTS[argument]))
    return respond(True, both(fi="Vakioasiakas {argument}: {component}.",
                              en="A regular customer {argument}: {component}.").format(
        argument=ARGUMENTS[argument], component=component_names.get(component, NO_PLACE).lower()))


explore(
    matched,
    {
        "argument": Choice(both(fi="Vakioasiakas", en="A regular customer"), ARGUMENTS),
        "component": Guess(both(fi="Kuvion osa", en="Component of the figure"), {**component_names, "none": NO_PLACE}),
    },
    argument="additional_purchases",
)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-071", "S3-018"]
# Kuvion pylväiden korkeuksia ei ole lähteessä jäljellä: vain akselit (−100…700, vuodet 0–7) ja viiden osan nimet. Alla olevat korkeudet on keksitty akseleiden sisään (*tekijän täydennys*), ja nollavuoden miinuspylväs, jolla ei kalvolla ole selitettä, on tulkittu hankintakustannukseksi.
#
# Lisäostot ovat keksityissä luvuissa suurin kasvun lähde: vuoden 7 tuotosta ne ovat {made_up.loc[7, "additional_purchases"]:number}, kun kaikkiaan kertyy {made_up.loc[7].sum():number}. Entä jos asiakas ei osta lisää? Tai jos vakioasiakas ei maksakaan korkeampaa hintaa vaan pyytää alennusta?

# %% [markdown] tags=["en", "lesson"] sources=["S0-071", "S3-018"]
# The heights of the bars are lost from the source: only the axes are left (−100 to 700, years 0 to 7) and the names of the five components. The heights below are invented within the axes (*author's completion*), and the negative bar of year 0, which has no legend on the slide, is taken for the cost of acquisition.
#
# In the invented figures additional purchases are the largest source of growth: {made_up.loc[7, "additional_purchases"]:number} of the {made_up.loc[7].sum():number} of year 7. What if the customer buys no more? Or if the regular customer does not pay a higher price, but asks for a discount?

# %% tags=["lesson", "collapsed"]
def multiplied(more, prices):
    return made_up.assign(
        additional_purchases=made_up["additional_purchases"] * more, higher_prices=made_up["higher_prices"] * prices)


def growth(more, prices):
    shown = multiplied(more, prices)
    sums_by_year = shown.sum(axis=1)
    largest = shown.loc[7, list(component_names)].idxmax()

    def paint(ax):
        narrow = is_narrow(ax)
        size = text_size(narrow)
        up, down = np.zeros(len(shown)), np.zeros(len(shown))
        parts = [("acquisition", kinds()["acquisition"]), *component_names.items()]
        for component, words in parts:
            height = shown[component].to_numpy(dtype=float)
            under = np.where(height < 0, down, up)
            dark = component == largest
            boxes(ax, [(year - 0.38, start + np.sign(tall), 0.76, tall - 2 * np.sign(tall))
                       for year, start, tall in zip(shown.index, under, height, strict=True) if tall], fill=OURS if dark else OTHER)
            if height[-1]:
                if dark:
                    words = f"{words} {number(height[-1])}"
                ax.annotate("\n".join(wrapped(words, 110 if narrow else 200, size)), (7.52, under[-1] + height[-1] / 2), va="center", fontsize=size, annotation_clip=False,
                            color=INK if dark else QUIET, fontweight="bold" if dark else "normal")
            elif height[0]:
                ax.annotate(words, (0.45, height[0] / 2), va="center", fontsize=size, color=QUIET)
            up, down = up + np.clip(height, 0, None), down + np.clip(height, None, 0)
        ax.axhline(0, color=QUIET, linewidth=1)
        for year in (1, 7):
            told = both(fi="yht. {n} ({times}-kertainen)", en="total {n} ({times} times)") if year == 7 else "{n}"
            ax.annotate(told.format(n=number(sums_by_year[year]), times=number(sums_by_year[7] / sums_by_year[1], 1)),
                        (year + 0.38, up[year]), xytext=(0, 4), textcoords="offset points", ha="right",
                        fontsize=size, fontweight="bold", color=INK, bbox={"facecolor": PAPER, "edgecolor": "none", "pad": 0.5})
        ax.set_ylim(-100, 730)
        ax.set_xlim(-0.5, 7.5)
        ax.set_xticks(range(8), [number(year) for year in range(8)], fontsize=size)
        ticks = range(-100, 701, 200)
        ax.set_yticks(ticks, [number(tick) for tick in ticks], fontsize=size)
        ax.tick_params(length=0)
        ax.grid(axis="y", color=GRID, linewidth=0.8)
        for side in ("left", "bottom"):
            ax.spines[side].set_visible(False)
        ax.set_xlabel(both(fi="vuosi", en="year"), fontsize=size, color=QUIET)

    return draw(
        paint, height=(420, 340),
        subtitle=both(fi="Asiakkaan tuotto vuodessa osittain, keksitty rahayksikkö, vuodet 0–7",
                      en="Yearly profit from a customer by component, an invented unit of money, years 0 to 7"),
        source=both(fi="Lähde: osien nimet luentokalvolta 33 (Reichheld ja Sasser 1990), korkeudet tekijän täydennys",
                    en="Source: names of the components from lecture slide 33 (Reichheld and Sasser 1990), heights the author's completion"),
        table=table(shown.reset_index(), both(fi="Tuotto osittain", en="Profit by component"), {
            "year": Column(both(fi="Vuosi", en="Year"), "number"), "acquisition": Column(kinds()["acquisition"], "number"),
            **{name: Column(words, "number") for name, words in component_names.items()}}),
        title=both(fi="Havainnollistus: vuoden 7 tuotto on {times}-kertainen vuoteen 1 verrattuna",
                   en="Illustration: year 7 brings {times} times as much as year 1").format(
            times=number(sums_by_year[7] / sums_by_year[1], 1)),
        alt=both(fi="Keksitty tuotto kasvaa vuoden 1 luvusta {first} vuoden 7 lukuun {last}, josta lisäostoja on {more}.",
                 en="The invented profit grows from {first} in year 1 to {last} in year 7, of which additional purchases are {more}.").format(
            first=number(sums_by_year[1]), last=number(sums_by_year[7]), more=number(shown.loc[7, "additional_purchases"])),
    )


as_drawn, no_more, discount, neither = (
    multiplied(more, prices).sum(axis=1) for more, prices in ((1, 1), (0, 1), (1, -1), (0, -1)))
explore(
    growth,
    {
        "more": Slider(both(fi="Lisäostojen kerroin", en="Additional purchases, multiplied by"), 0.0, 1.4, 0.2),
        "prices": Slider(both(fi="Korkeampien hintojen kerroin", en="Higher prices, multiplied by"), -1.0, 1.0, 0.5),
    },
    more=1.0, prices=1.0,
)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-071", "S3-018", "S3-069"]
# Kuviossa vuosi 7 tuo {as_drawn[7] / as_drawn[1]:number.1} kertaa niin paljon kuin vuosi 1. Ilman lisäostoja vuoden 7 tuotto on {no_more[7]:number}, siis enää {no_more[7] / no_more[1]:number.1}-kertainen. Jos korkeampi hinta vaihtuu yhtä suureen alennukseen (−1), tuotto on {discount[7]:number}. Jos käy kumpikin, se on {neither[7]:number} eli {neither[7] / neither[1]:number.1}-kertainen: kasvusta jää alle kolmannes.
#
# Ja perustelujen parit ovat nämä:
#
# | Vakioasiakas… | Kuvion osa |
# |---|---|
# | ostaa enemmän, jos hän on erittäin tyytyväinen | lisäostot |
# | on halvempi palvella | matalammat kustannukset |
# | suosittelee, jos hän on erittäin tyytyväinen | referenssit |
# | ei ole herkkä hinnalle | korkeammat hinnat |
# | antaa ideoita uusiin tuotteisiin | *ei kuviossa* |
#
# Viides ei mahdu euroihin. Se on osaamisarvoa, jonka yksikkö oli kysymysmerkki.

# %% [markdown] tags=["en", "lesson"] sources=["S0-071", "S3-018", "S3-069"]
# In the figure year 7 brings {as_drawn[7] / as_drawn[1]:number.1} times as much as year 1. Without additional purchases it brings {no_more[7]:number}, only {no_more[7] / no_more[1]:number.1} times as much. If the higher price turns into an equally large discount (−1), it brings {discount[7]:number}. If both happen, it brings {neither[7]:number}, or {neither[7] / neither[1]:number.1} times as much: less than a third of the growth is left.
#
# And these are the pairs of the arguments:
#
# | A regular customer… | Component of the figure |
# |---|---|
# | buys more, when very satisfied | additional purchases |
# | costs less to serve | lower costs |
# | recommends, when very satisfied | references |
# | is not sensitive to price | higher prices |
# | gives ideas for new products | *not in the figure* |
#
# The fifth does not fit into euros. It is competence value, whose unit was a question mark.

# %% tags=["lesson", "collapsed"]
known = course_data("customers").set_index("customer_id").loc[ferry.index]
key = ["customer_id", "year"]
bought = suvilinja[suvilinja["amount"] >= 0].assign(year=lambda rows: rows["date"].dt.year)
years = profitability.contribution_by_year(suvilinja, ferry_costs).join(ferry_costs.set_index(key)["acquisition"])
years["margin"] = years["sales"] - years["goods"]
years["marketing"] = years["acquisition"] + years["retention"]
years["profit"] = years["contribution"] - years["acquisition"]
years["groups"] = bought.groupby(key)["product_group"].nunique()
years = years.fillna({"groups": 0}).reset_index()
cohort = years[years["customer_id"].map(known["acquired_on"].dt.year) == 2023]
cohort = cohort[cohort["customer_id"].isin(cohort.loc[cohort["year"] == 2023, "customer_id"])]
stayed = cohort.groupby("customer_id")["year"].transform("nunique") == 3


def by_cohort_year(rows):
    found = rows.groupby("year").agg(
        n=("customer_id", "size"), days_each=("purchase_days", "mean"), groups=("groups", "mean"), margin_each=("margin", "mean"),
        profit_each=("profit", "mean"), marketing=("marketing", "sum"), days=("purchase_days", "sum")).reset_index()
    found["cost_of_sale"] = found["marketing"] / found["days"]
    found["year"] = found["year"].astype(str)
    return found


won = by_cohort_year(cohort)
won_first, won_next, won_last = won.itertuples()

# %% [markdown] tags=["fi", "lesson"] sources=["S0-072", "S0-073"]
# ### Entä Suvilinjassa?
#
# Luento väittää kaksi asiaa, jotka voi tarkistaa. *Ostot, ristiostot ja kate kasvavat*, ja *markkinointikustannus saatua kauppaa kohti laskee*. Otetaan ne {won_first.n:number} asiakasta, jotka hankittiin vuonna 2023 ja jotka ostivat samana vuonna, ja seurataan heitä kaksi vuotta. **Kate** on myynti miinus tuotteiden kulut. Markkinointikuluiksi lasketaan tässä hankinta ja ylläpito ja kaupaksi yksi ostopäivä.

# %% [markdown] tags=["en", "lesson"] sources=["S0-072", "S0-073"]
# ### And at Suvilinja?
#
# The lecture makes two claims that can be checked. *Purchases, cross-purchases and margin grow*, and *the marketing cost per sale falls*. Take the {won_first.n:number} customers who were won in 2023 and bought in that year, and follow them for two years. **Margin** is sales less the cost of goods. Marketing cost here is acquisition and retention, and a sale is a purchase day.

# %% tags=["lesson", "collapsed"]
cohort_columns = {
    "year": Column(both(fi="Vuosi", en="Year")), "n": Column(both(fi="Asiakkaita", en="Customers"), "number"),
    "days_each": Column(both(fi="Ostopäiviä asiakasta kohti", en="Purchase days per customer"), "number", 1),
    "groups": Column(both(fi="Tuoteryhmiä asiakasta kohti", en="Product groups per customer"), "number", 2),
    "margin_each": Column(both(fi="Kate asiakasta kohti", en="Margin per customer"), "money", 0, "€"),
    "cost_of_sale": Column(both(fi="Markkinointikulut kauppaa kohti", en="Marketing cost per sale"), "money", 2, "€"),
    "profit_each": Column(both(fi="Voitto asiakasta kohti", en="Profit per customer"), "money", 0, "€"),
}
same = by_cohort_year(cohort[stayed])
same_first, same_next, same_last = same.itertuples()
idle = cohort[cohort["purchase_days"] == 0].groupby("year").size()
others_at_first = cohort.loc[~stayed & (cohort["year"] == 2023), "margin"].mean()
table(won, both(fi="Vuonna 2023 hankitut: ne, joihin kunakin vuonna käytettiin rahaa",
                en="Customers won in 2023: those on whom money was spent in each year"), cohort_columns)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-072", "S0-073"]
# Kumpikin väite näyttää pitävän komeasti. Kate asiakasta kohti kasvaa {won_first.margin_each:number} eurosta {won_last.margin_each:number} euroon, {won_last.margin_each / won_first.margin_each:number.1}-kertaiseksi. Markkinointikustannus kauppaa kohti putoaa {won_first.cost_of_sale:number.2} eurosta {won_last.cost_of_sale:number.2} euroon. Tappiosta tulee voittoa.
#
# Mutta katso asiakkaiden määrää: {won_first.n:number}, {won_next.n:number}, {won_last.n:number}. Useimmat lähtivät. (Mukana on yhä {idle[2024]:number} asiakasta vuonna 2024 ja {idle[2025]:number} vuonna 2025, jotka eivät sinä vuonna ostaneet mitään: heihin käytettiin silti rahaa.) Seuraavan vuoden keskiarvossa ovat vain jääneet, ja **jääneet olivat alusta asti toisenlaisia**: loppuun asti mukana olleet jättivät katetta jo ensimmäisenä vuonna {same_first.margin_each:money} kukin, muut {others_at_first:money}. Lasketaan sama niistä {same_first.n:number} asiakkaasta, jotka ovat mukana kaikkina kolmena vuotena.

# %% [markdown] tags=["en", "lesson"] sources=["S0-072", "S0-073"]
# Both claims seem to hold splendidly. The margin per customer grows from {won_first.margin_each:money} to {won_last.margin_each:money}, which is {won_last.margin_each / won_first.margin_each:number.1}-fold. The marketing cost per sale falls from {won_first.cost_of_sale:money.2} to {won_last.cost_of_sale:money.2}. A loss turns into a profit.
#
# But look at the number of customers: {won_first.n:number}, {won_next.n:number}, {won_last.n:number}. Most of them left. (The table still has {idle[2024]:number} customers in 2024 and {idle[2025]:number} in 2025 who bought nothing in that year: money was spent on them all the same.) The averages of the later years have only those who stayed, and **those who stayed were different from the start**: those who stayed to the end brought a margin of {same_first.margin_each:money} each already in the first year, the others {others_at_first:money}. Let us compute the same for the {same_first.n:number} customers who are there in all three years.

# %% tags=["lesson", "collapsed"]
table(same, both(fi="Vuonna 2023 hankitut: samat asiakkaat kaikkina kolmena vuonna",
                 en="Customers won in 2023: the same customers in all three years"), cohort_columns)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-072", "S0-073"]
# Samojen asiakkaiden kate kasvaa {same_first.margin_each:number} eurosta {same_last.margin_each:number} euroon: {same_last.margin_each / same_first.margin_each:number.1}-kertaiseksi, ei {won_last.margin_each / won_first.margin_each:number.1}-kertaiseksi. Siitäkin osa johtuu siitä, että ensimmäinen vuosi on vajaa: asiakas tuli kesken vuoden. Toisesta vuodesta kolmanteen kasvua on enää {same_last.margin_each / same_next.margin_each - 1:percent}. Ristiostoissa, siis tuoteryhmien määrässä, muutos on pieni ({same_first.groups:number.2} → {same_last.groups:number.2}). Markkinointikustannus kauppaa kohti kyllä putoaa, mutta vain kerran: hankinta maksetaan ensimmäisenä vuonna, ja sen jälkeen luku ei enää laske.
#
# Tällä virheellä on nimi: *eloonjäämisharha*. Väite ”vanhat asiakkaat ovat kannattavampia” voi olla totta, vaikkei yksikään asiakas ostaisi aiempaa enemmän, jos huonot ovat lähteneet. Päätöksen kannalta ero on suuri. Jos kasvu on aitoa, pysyvyyteen kannattaa panostaa kaikkien kohdalla. Jos se on valikoitumista, väkisin pidetty asiakas ei muutukaan hyväksi.

# %% [markdown] tags=["en", "lesson"] sources=["S0-072", "S0-073"]
# The margin of the same customers grows from {same_first.margin_each:money} to {same_last.margin_each:money}: {same_last.margin_each / same_first.margin_each:number.1}-fold, not {won_last.margin_each / won_first.margin_each:number.1}-fold. Even of that, a part is due to the first year being short: a customer came in the middle of it. From the second year to the third there is only {same_last.margin_each / same_next.margin_each - 1:percent} of growth. In cross-purchases, the number of product groups, the change is small ({same_first.groups:number.2} → {same_last.groups:number.2}). The marketing cost per sale does fall, but only once: acquisition is paid in the first year, and after that the figure falls no more.
#
# This error has a name: *survivorship bias*. "Old customers are more profitable" can be true even if no customer buys more than before, if the poor ones have left. For a decision the difference is large. If the growth is real, retention is worth money with everybody. If it is selection, a customer kept by force does not turn into a good one.

# %% [markdown] tags=["fi", "lesson"] sources=["S0-028", "S0-031", "S2-006"]
# ## Asiakkuudet pääomana
#
# Palataan lopuksi siihen, mitä varten tätä lasketaan. Luennon mukaan asiakkuudet ovat yrityksen **pääomaa** (tutkimuksessa *asiakkuuspääoma*), ja asiakkuuksien hallinnan tavoite on **kasvattaa asiakkuuden arvoa**. Toinen lähde sanoo saman rahan näkökulmasta: yritys tarvitsee asiakkaita ja nettokassavirtaa (nettokassavirta = kassaan tulevat miinus lähtevät rahat), asiakkuudet ovat sen tärkein resurssi, ja niiden arvon nostaminen on kehittämisen kohde.
#
# Pääoma on hyvä vertaus yhdestä syystä: siitä pidetään huolta. Se on huono vertaus toisesta: asiakasta ei omisteta. Kone ei lähde kilpailijalle, eikä sillä ole omaa mielipidettä siitä, oliko se kannattava.
#
# **Pohdi.** Jos asiakkuudet ovat pääomaa, mitä niiden hoitaminen on: kulu vai investointi? Katso uudestaan Birgitan kuviota. Kumpaan olisit laskenut lipunmyyjän palkan?

# %% [markdown] tags=["en", "lesson"] sources=["S0-028", "S0-031", "S2-006"]
# ## Relationships as capital
#
# Back to what all this is computed for. The lecture says that customer relationships are the firm's **capital** (*customer equity* in research), and that the aim of managing them is to **grow the value of the relationship**. Another source says the same in terms of cash: a firm needs customers and net cash flow (net cash flow = money coming in less money going out), relationships are its most important resource, and raising their value is what should be developed.
#
# Capital is a good metaphor for one reason: it is looked after. It is a poor one for another: nobody owns a customer. A machine does not leave for a competitor, nor has it an opinion on whether it was profitable.
#
# **Reflect.** If relationships are capital, what is looking after them: a cost or an investment? Look at Birgitta's figure again. In which of them would you have put the wages of the ticket clerk?

# %% tags=["lesson", "collapsed"]
newest = ferry.loc[known["acquired_on"] >= "2025-10-01", "profit"]
largest_losses = ferry.index[ferry["profit"] < -1000]
needs = known.loc[largest_losses, "need"].value_counts()

# %% [markdown] tags=["fi", "lesson"] sources=["S0-020", "S0-069"]
# ## Kuka kulun aiheutti?
#
# ”Kannattamaton asiakas” kuulostaa siltä kuin vika olisi asiakkaassa. Ennen kuin käytät sanaa, kysy neljä asiaa.
#
# 1. **Onko kulu asiakkaan vai jaettu hänelle?** Birgitan {service_of_a_day["A00419"]:money.2} matkaa kohti on keskimääräinen palvelukustannus. Lipunmyyjä istuu luukulla, tuli Birgitta tai ei. Jos kulu ei katoa asiakkaan mukana, tappiokaan ei katoa; se siirtyy muille.
# 2. **Kuka valitsi tavan?** Hän ostaa luukulta, koska Suvilinja myy luukulta. Sarjalippu puhelimeen tai kotiin postitettuna voisi leikata palvelukustannuksen neljännekseen, ja silloin kolmen vuoden tappio olisi {-cheaper["A00419"]:money}.
# 3. **Missä vaiheessa asiakas on?** Vasta tullut on usein tappiolla, koska hankinta on maksettu ja ostot edessä: vuoden 2025 viimeisellä neljänneksellä hankituista tappiolla on {(newest < 0).mean():percent}.
# 4. **Mitä lukuun ei ole laskettu?** Jos Birgitta suosittelee laivaa naapurilleen, naapurin rahat näkyvät naapurin rivillä. Suosittelua ei ole tässä aineistossa lainkaan.
#
# Vasta tämän jälkeen valitaan: muutetaanko palvelua, hintaa vai suhdetta. Lopettaminen on vaihtoehdoista viimeinen, ja siitä puhutaan luvussa 13. Ihminen ei ole rivi, jonka voi poistaa taulukosta.
#
# Puolet kaikista tappioista tulee {len(largest_losses):number} asiakkaalta, joista kukin vie yli tuhat euroa. Heistä {needs["conference"]:number} on kokousasiakkaita ja {needs["freight"]:number} rahtiasiakkaita; Birgitan kaltaisia lomamatkustajia on neljä. Jos Henrik soittaa jollekin, hän aloittaa siitä listasta ja kysyy ensimmäiseksi: *mitä me teemme teille turhaan?*

# %% [markdown] tags=["en", "lesson"] sources=["S0-020", "S0-069"]
# ## Who caused the cost?
#
# "An unprofitable customer" sounds as if the fault were the customer's. Before you use the words, ask four things.
#
# 1. **Is the cost the customer's, or shared out to her?** Birgitta's {service_of_a_day["A00419"]:money.2} a trip is an average cost to serve. The clerk sits at the counter whether she comes or not. If a cost does not go away with the customer, neither does the loss; it moves to the others.
# 2. **Who chose the way?** She buys at the counter because Suvilinja sells at the counter. A multi-trip ticket on the phone, or sent to her by post, might cut the cost to serve to a quarter, and the loss of three years would be {-cheaper["A00419"]:money}.
# 3. **At what stage is the customer?** Somebody who has just come is often at a loss, for the acquisition has been paid and the purchases lie ahead: of those won in the last quarter of 2025, {(newest < 0).mean():percent} are at a loss.
# 4. **What is not in the number?** If Birgitta recommends the ferry to her neighbour, the neighbour's money stands on the neighbour's row. Recommendations are not in these data at all.
#
# Only then comes the choice: to change the service, the price or the relationship. Ending it is the last of the options, and a matter for chapter 13. A person is not a row that can be deleted from a table.
#
# Half of all the losses come from {len(largest_losses):number} customers, who take away over a thousand euros each. Of them {needs["conference"]:number} are conference customers and {needs["freight"]:number} send freight; leisure travellers like Birgitta are four. If Henrik calls anybody, he begins with that list, and his first question is: *what are we doing for you that you do not need?*

# %% [markdown] tags=["fi", "lesson"]
# Kurssin raportti sanoo saman talouspäällikölle, joka ehtii lukea vain sivun alun: mitä tehdä, kenelle, kuinka suuresta rahasta on kyse ja mihin neuvo perustuu. Kysy siltäkin, mitä luvuista puuttuu.

# %% [markdown] tags=["en", "lesson"]
# The report of this course says the same to a head of finance who reads only the top of a page: what to do, about whom, how much money is at stake, and what the advice rests on. Ask it, too, what is not in the numbers.

# %% tags=["collapsed"]
findings.start(case)

# %% [markdown] tags=["fi"]
# ## Tuottavimmat ja tappiollisimmat

# %% [markdown] tags=["en"]
# ## The most and the least profitable

# %% tags=["collapsed"]
findings.best_customers(case)

# %% tags=["collapsed"]
findings.worst_customers(case)

# %% tags=["collapsed"]
findings.value_score(case)

# %% [markdown] tags=["fi", "lesson"]
# ## Aineiston laatu
#
# Ennen kuin luotat lukuihin, katso, mitä tiedostoista luettiin ja mitä jäi pois.

# %% [markdown] tags=["en", "lesson"]
# ## Quality of the data
#
# Before you trust the numbers, look at what was read from the files and what was left out.

# %% tags=["quality", "collapsed"]
ledger_table(case.transactions)

# %% tags=["quality", "collapsed"]
findings.costs_account(case)

# %% tags=["quality", "collapsed"]
findings.handling(case)

# %% tags=["quality", "collapsed"]
findings.remarks(case)

# %% [markdown] tags=["fi", "lesson"]
# ## Testaa itsesi

# %% [markdown] tags=["en", "lesson"]
# ## Test yourself

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib.learn import quiz

quiz("07.Q1")

# %% tags=["lesson", "collapsed"]
quiz("07.Q2")

# %% tags=["lesson", "collapsed"]
quiz("07.Q3")

# %% [markdown] tags=["fi", "lesson"] sources=["S0-067", "S0-021", "S3-009"]
# ## Yhteenveto
#
# - Asiakkaan rahallinen arvo on tulot miinus kulut. Ratkaiseva kulu on usein palveleminen, jota kassa ei näe.
# - Valaskäyrä näyttää, kuka voiton tekee ja kuka sen vie. 20/180 puhuu voitosta, ja prosentti riippuu siitä, mitä lopulta jää.
# - ABC kertoo, kuka on iso. Iso ei ole sama kuin kannattava, eikä uskollinenkaan.
# - Arvolla on kuusi ulottuvuutta, ja kahden yksikköä ei kukaan tiedä.
# - Kannattavuus kasvaa usein ajan myötä, mutta osa kasvusta on sitä, että huonot lähtevät. Vertaa samoja asiakkaita.
# - Tappio on kysymys siitä, kuka kulun aiheutti. Ihmisestä se ei kerro mitään.

# %% [markdown] tags=["en", "lesson"] sources=["S0-067", "S0-021", "S3-009"]
# ## Summary
#
# - A customer's monetary value is revenue less costs. The cost that decides is often that of serving, which the till does not see.
# - The whale curve shows who makes the profit and who takes it away. 20/180 is about profit, and the percentage depends on what is left in the end.
# - ABC tells who is big. Big is not the same as profitable, and neither is loyal.
# - Value has six dimensions, and nobody knows the units of two.
# - Profitability often grows with time, but a part of the growth is that the poor ones leave. Compare the same customers.
# - A loss raises the question of who caused the cost; it says nothing about the person.

# %% [markdown] tags=["fi", "lesson"]
# ## Mistä tämä on peräisin
#
# - Luentokalvot *Asiakkuuksien hallinta* (A.-M. Selin, Haaga-Helia): kalvot 8–9 (20/180, pankin 25/25/50), 13 (pääoma), 29 (kuka tuo rahat), 31–34 (kaava, kuusi ulottuvuutta, kannattavuus ajan yli).
# - Koulutuspäivän muistiinpanot *Kohtaaminen VIII* (K. Parviainen, Salpaus 28.5.2015): isojen ehdoilla kehittäminen, liikevaihdon keskittyminen.
# - Opinnäytetyön ote, luku 3.8 asiakkuudenhallinnasta: asiakkuudet resurssina, strateginen oppiminen (Hannus 2004, opinnäytetyön viitteenä).
# - Luento *Obsługa kluczowych klientów* (K. Cybulski, Varsova): kalvot t5 (Pareto, ABC), t12 ja t41.
# - F. F. Reichheld & W. E. Sasser, *Zero Defections: Quality Comes to Services*, Harvard Business Review 1990: luottokorttisarja. K. Storbacka, *The nature of customer relationship profitability*, 1994, ja *Segmentation based on customer profitability*, Journal of Marketing Management 1997: pankit ja Stobachoff-indeksi. E. M. van Raaij ym. 2003 ja 2005: indeksin käyttö.
# - Suvilinja, pankin yksiköt, ulottuvuuksien pisteet ja pinotun kuvion korkeudet: *tekijän täydennys*.
#
# **Seuraavaksi:** {07:exercises}.

# %% [markdown] tags=["en", "lesson"]
# ## Where this comes from
#
# - Lecture slides *Asiakkuuksien hallinta* (A.-M. Selin, Haaga-Helia): slides 8–9 (20/180, the bank's 25/25/50), 13 (capital), 29 (who brings the money), 31–34 (the formula, six dimensions, profitability over time).
# - Notes of a training day, *Kohtaaminen VIII* (K. Parviainen, Salpaus, 28 May 2015): developing on the terms of the big, concentration of turnover.
# - An extract of a thesis, section 3.8 on customer relationship management: relationships as a resource, strategic learning (Hannus 2004, as cited in the thesis).
# - Lecture *Obsługa kluczowych klientów* (K. Cybulski, Warsaw): slides t5 (Pareto, ABC), t12 and t41.
# - F. F. Reichheld & W. E. Sasser, *Zero Defections: Quality Comes to Services*, Harvard Business Review 1990: the credit-card series. K. Storbacka, *The nature of customer relationship profitability*, 1994, and *Segmentation based on customer profitability*, Journal of Marketing Management 1997: the banks and the Stobachoff index. E. M. van Raaij et al. 2003 and 2005: the index in use.
# - Suvilinja, the units of the bank, the scores of the dimensions and the heights of the stacked figure: *author's completion*.
#
# **Next:** the {07:exercises}.
