# %% [markdown] tags=["fi", "lesson"] sources=["S0-063", "S0-064", "S0-065", "S0-066"]
# 1. laskea ostotapahtumista viimeisimmän ostoajankohdan, ostotiheyden ja ostomäärän sekä eritellä ostokohteet,
# 2. pisteyttää asiakkaat kvintiilien avulla ja muodostaa segmentit,
# 3. tulkita segmentit ja ehdottaa kullekin toimenpidettä,
# 4. arvioida, kuinka paljon tulos riippuu pisterajoista ja vertailupäivästä.

# %% [markdown] tags=["en", "lesson"] sources=["S0-063", "S0-064", "S0-065", "S0-066"]
# 1. compute recency, frequency and monetary value from transactions, and break down what was bought,
# 2. score customers by quintiles and form segments,
# 3. interpret the segments and propose an action for each,
# 4. judge how much the result depends on the cut-offs and on the reference date.

# %% [markdown] tags=["fi", "lesson"]
# ## Kenelle soitetaan?
#
# On tammikuun ensimmäinen päivä 2026. Suvilinja, saaristossa liikennöivä laivayhtiö, on juuri saanut kokoon vuoden 2025 myyntiluvut. Markkinointipäällikkö Aino Lehtisellä on tiimi, joka ehtii tässä kuussa soittaa **kahdellesadalle asiakkaalle**. Kenelle?
#
# Ensimmäinen ehdotus kokouksessa on selvä: *soitetaan niille, jotka ovat ostaneet eniten.* Katsotaan, keitä he ovat.
#
# Suvilinja, sen asiakkaat ja luvut ovat keksittyjä (*tekijän täydennys*). Luennon asiakastarpeet (reitti- ja työmatkat, loma, kokous, rahti; kalvo 38) sopivat laivayhtiöön, mutta alaa tai yritystä kalvo ei nimeä: laivayhtiö on meidän päätelmämme.

# %% [markdown] tags=["en", "lesson"]
# ## Whom should we call?
#
# It is the first day of January 2026. Suvilinja, a ferry line in the Finnish archipelago, has just closed its sales for 2025. Aino Lehtinen, head of marketing, has a team with time to call **two hundred customers** this month. Which ones?
#
# The first suggestion at the meeting is plain: *call those who have bought the most.* Let us see who they are.
#
# Suvilinja, its customers and its figures are made up (*author's completion*). The customer needs in the lecture (routes and commuting, leisure, conferences, freight; slide 38) fit a ferry line, but the slide names neither trade nor company: the ferry line is our inference.

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib.learn import install
from asiakkuus_lib.reading import course_data

install()

# %% tags=["collapsed"]
import pandas as pd

from asiakkuus_lib import rfm
from asiakkuus_lib.lessons.l06_rfm import findings, over_time
from asiakkuus_lib.locale import use_language
from asiakkuus_lib.reading import labels, read_transactions
from asiakkuus_lib.report import data_used, fitness, ledger_table
from asiakkuus_lib.show import (
    Choice, Column, Slider, Steps, bars, date, explore, heatmap, money, number, percent, table,
)
from asiakkuus_lib.show.maps import share_in_cell

# %% tags=["collapsed"]
use_language(both(fi="fi", en="en"))

# %% tags=["parameters", "collapsed"]
data_path: str = ""  # [file] fi: ostotapahtumat: CSV, Excel, Parquet tai DuckDB; jos tyhjä, kurssin oma Suvilinja | en: transactions: CSV, Excel, Parquet or DuckDB; if none, Suvilinja of the course
register_path: str = ""  # [file] fi: asiakasrekisteri, josta nähdään luvat yhteydenottoon: CSV tai Excel, saa olla saman työkirjan toinen välilehti | en: register of customers, which tells who may be contacted: CSV or Excel, may be another sheet of the same workbook
data_table: str = ""  # fi: välilehti tai taulu, jos tiedostossa on monta sopivaa | en: sheet or table, where the file has several that could be meant
columns: str = ""  # fi: sarakkeet, joita ei tunnisteta nimestä, esimerkiksi amount:Myynti; date:Pvm | en: columns not recognised by name, for example amount:Sales; date:Day
bad_rows: str = "stop"  # [stop|skip] fi: rivit, joita ei voi lukea: keskeytä (stop) tai ohita (skip) | en: rows that cannot be read: stop, or skip them
date_order: str = "auto"  # [auto|day_first|month_first] fi: päivämäärissä ensin päivä vai kuukausi, jos aineistosta ei selviä | en: day or month first in dates, where the data does not tell
decimal_mark: str = "auto"  # [auto|comma|point] fi: desimaalimerkki pilkku vai piste, jos aineistosta ei selviä | en: comma or point before decimals, where the data does not tell
returns: str = "net"  # [net|drop|separate] fi: palautukset vähentävät asiakkaan rahaa (net), jätetään pois (drop) tai eritellään (separate) | en: returns lower the customer's money (net), are left out (drop) or counted separately (separate)
duplicates: str = "keep"  # [keep|drop] fi: täsmälleen samat rivit säilytetään (keep) tai niistä jää ensimmäinen (drop) | en: rows that are exactly equal are kept, or only the first of them (drop)
since: str = ""  # [date] fi: tarkastelujakson ensimmäinen päivä; jos tyhjä, kaikki rivit alusta lähtien | en: first day of the period; if none, all rows from the first on
pseudonymise: bool = False  # fi: asiakkaat pseudonyymein (yes) | en: customers by pseudonyms (yes)
list_customers: bool = False  # fi: luettele asiakkaat myös pseudonyymein, rahat pyöristettyinä (yes) | en: list customers under pseudonyms too, with their money rounded (yes)
as_of: str = ""  # [date] fi: vertailupäivä; jos tyhjä, viimeistä ostopäivää seuraava päivä | en: reference date; if none, the day after the last purchase
compare_days: int = 365  # [1..3650] fi: kuinka pitkää jaksoa päivinä tunnusluvuissa verrataan edelliseen yhtä pitkään | en: how long a period, in days, the key figures compare with the one before it
q: int = 5  # [2..10] fi: kuinka moneen pisteluokkaan asiakkaat jaetaan | en: how many classes the customers are scored into
method: str = "quantile"  # [quantile|fixed] fi: pisterajat lasketaan asiakkaiden jakaumasta (quantile) tai annetaan alla (fixed) | en: cut-offs from the customers' own spread (quantile), or those given below (fixed)
recency_cuts: list[float] = [30.0, 90.0, 180.0, 365.0]  # [0..] fi: kiinteät rajat, päiviä viimeisestä ostosta | en: fixed cut-offs, days since the last purchase
frequency_cuts: list[float] = [1.0, 3.0, 6.0, 12.0]  # [0..] fi: kiinteät rajat, ostopäiviä | en: fixed cut-offs, days of purchase
monetary_cuts: list[float] = [50.0, 150.0, 500.0, 2000.0]  # [0..] fi: kiinteät rajat, ostojen summa | en: fixed cut-offs, money
new_days: int = 90  # [0..3650] fi: asiakas on uusi, kun ensimmäisestä ostosta on enintään näin monta päivää | en: a customer is new when the first purchase is at most this many days old
segment_focus: str = "advised"  # [advised|best|loyal|developing|promising|new|going_quiet|attention|occasional|cannot_lose|at_risk|dormant] fi: segmentti, jonka asiakkaat luetellaan; advised on se, jota ensimmäinen neuvo koskee | en: the segment whose customers are listed; advised is the one that the first advice is about
top_n: int = 10  # [1..1000] fi: kuinka monta asiakasta luetellaan | en: how many customers are listed

# %% tags=["collapsed"]
case = findings.Rfm.read(locals())
reference, customers, scores = case.reference, case.customers, case.scores
segments, names = case.segments, case.names
data_used(case.transactions, reference, *case.inputs.values())

# %% tags=["lesson", "collapsed"]
suvilinja = read_transactions().frame  # fi: luvun esimerkit ovat Suvilinjasta | en: the examples of the chapter are Suvilinja's
register = course_data("customers").set_index("customer_id").reindex(customers.index)
one = rfm.rfm_table(suvilinja, "2026-01-01").loc["A03508"]
invented = both(fi="Lähde: Suvilinjan keksityt ostot {first}–{last}", en="Source: Suvilinja's purchases {first}–{last}, made up").format(
    first=suvilinja["date"].min().year, last=suvilinja["date"].max().year)

# %% [markdown] tags=["fi", "lesson"]
# **Arvaa ensin, katso sitten.** Kuinka moni kahdestasadasta suurimmasta ostajasta on ostanut viimeisten 90 päivän aikana?

# %% [markdown] tags=["en", "lesson"]
# **Guess first, then look.** How many of the two hundred biggest buyers have bought within the last 90 days?

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib.learn import respond
from asiakkuus_lib.show import Guess, fold

biggest = customers.nlargest(200, "monetary")
about = {n: both(fi="noin {n}", en="about {n}").format(n=n) for n in (50, 100, 150)}
nearest = min(about, key=lambda n: abs(n - (biggest["recency"] <= 90).sum()))
explore(
    lambda n: respond(
        n == nearest,
        both(fi="Mitä puhelu heidän kohdallaan muuttaisi? Katso alta.",
             en="Then what would a call change? See below.") if n == nearest
        else both(fi="Eniten ostaneet käyvät yleensä myös usein. Katso alta.",
                  en="Those who have bought the most are also those who come often. See below.")),
    {"n": Guess(both(fi="Arvauksesi", en="Your guess"), about)},
)

# %% tags=["lesson", "collapsed"]
silence = pd.cut(biggest["recency"], [-1, 30, 90, 180, 365, 5000], labels=[
    both(fi="enintään 30 päivää sitten", en="at most 30 days ago"),
    *(both(fi="{days} päivää sitten", en="{days} days ago").format(days=days) for days in ("31–90", "91–180", "181–365")),
    both(fi="yli vuosi sitten", en="over a year ago"),
])
counts = silence.value_counts(sort=False)
recent, gone = counts.iloc[:2].sum(), counts.iloc[-1]
fold(bars(
    counts.index, counts,
    title=both(fi="Kahdestasadasta suurimmasta ostajasta {n} on ostanut viimeisten 90 päivän aikana",
               en="Of the 200 biggest buyers, {n} have bought within the last 90 days").format(n=recent),
    alt=both(fi="Kahdestasadasta suurimmasta ostajasta {n} on ostanut viimeisten 90 päivän aikana ja {gone} viimeksi yli vuosi sitten.",
             en="Of the 200 biggest buyers {n} have bought within the last 90 days, and {gone} last bought over a year ago.").format(
        n=recent, gone=gone),
    highlight=list(counts.index[:2]), heads=(both(fi="Viimeisin osto", en="Last purchase"), both(fi="Asiakkaita", en="Customers")),
    subtitle=both(fi="Asiakkaita viimeisimmän oston mukaan {day}, {n} suurinta ostajaa vuosina {first}–{last}",
                  en="Customers by their last purchase on {day}, the {n} biggest buyers of {first}–{last}").format(
        n=number(len(biggest)), day=date(reference), first=suvilinja["date"].min().year, last=suvilinja["date"].max().year),
    source=invented,
))

# %% [markdown] tags=["fi", "lesson"]
# Useimmat suurimmista ostajista ostavat muutenkin: {recent:number} on ostanut viimeisten 90 päivän aikana, heistä {counts.iloc[0]:number} viimeisten 30 päivän aikana. Heille puhelu tuskin muuttaa mitään. (Kahdestasadasta {(register["customer_type"][biggest.index] == "business").sum():number} on yrityksiä ja yhteisöjä.) Alinta palkkia tuskin kukaan tuli ajatelleeksi: siinä on {gone:number} asiakasta, jotka ovat kolmessa vuodessa ostaneet itsensä kahdensadan suurimman joukkoon mutta ovat nyt olleet **yli vuoden hiljaa**.
#
# Raha yksin ei siis kerro, kenelle kannattaa soittaa. Tarvitaan ainakin yksi tieto lisää: *milloin*. Ja kohta vielä kolmas.

# %% [markdown] tags=["en", "lesson"]
# Most of them are buying anyway: {recent:number} have bought within the last 90 days, {counts.iloc[0]:number} of them within the last 30. For them a call would change little. (Of the 200, {(register["customer_type"][biggest.index] == "business").sum():number} are firms and other organisations.) Hardly anyone thought of the last bar, *over a year ago*: {gone:number} customers who bought enough in three years to be among the top two hundred, and who have now been **silent for over a year**.
#
# So money alone does not tell whom to call. At least one more thing is needed: *when*. And soon a third.

# %% [markdown] tags=["fi", "lesson"]
# **Pohdi.** Ajattele yritystä, jonka asiakas olet. Mistä se voisi päätellä, että olet lähdössä, ennen kuin sanot sen itse?

# %% [markdown] tags=["en", "lesson"]
# **Reflect.** Think of a company whose customer you are. What could tell it that you are about to leave, before you say so yourself?

# %% [markdown] tags=["fi", "lesson"] sources=["S0-040"]
# ## Yksi asiakas, kolme lukua
#
# Luennolla (kalvo 16) asiakkuuden potentiaali päätellään kolmesta asiasta: kuka asiakas on, miten hän tuottaa arvoa omassa elämässään tai työssään ja mitä hän on tähän asti ostanut. RFM tyytyy näistä viimeiseen. Se on jo kassajärjestelmässä; arvontuotannosta kuitit eivät kerro mitään. Otetaan yksi asiakas, numero A03508, ja katsotaan hänen kuittejaan.
#
# Alla olevan solun ensimmäinen rivi on *pandas*-kirjaston kieltä, ja se on tämän luvun ainoa koodi, joka kannattaa ymmärtää: `suvilinja` on taulukko, jossa ovat kaikki kuittirivit, ja hakasulkeissa sanotaan, mitkä rivit siitä halutaan. **Kokeile:** vaihda numeron A03508 tilalle A00983 ja aja solu uudelleen (Vaihto + Enter).

# %% [markdown] tags=["en", "lesson"] sources=["S0-040"]
# ## One customer, three numbers
#
# In the lecture (slide 16), three kinds of knowledge show the potential of a relationship: who the customer is, how the customer creates value in life or at work, and what has been bought so far. RFM makes do with the last. It is already in the till; of value creation the receipts tell nothing. Let us take one customer, number A03508, and look at the receipts.
#
# The first line of the cell is in the language of the *pandas* library, and it is the only code in this chapter worth understanding: `suvilinja` is a table of all receipt lines, and the brackets say which rows of it we want. **Try it:** replace A03508 with A00983 and run the cell again (Shift + Enter).

# %% tags=["lesson"]
receipts = suvilinja[suvilinja["customer_id"] == "A03508"]

table(
    receipts.assign(group=receipts["product_group"].map(labels("product_groups")),
                    item=receipts["product"].map(labels("products"))),
    both(fi="Asiakkaan kaikki kuittirivit", en="All receipt lines of the customer"),
    {
        "date": Column(both(fi="Päivä", en="Day"), "date"),
        "group": Column(both(fi="Tuoteryhmä", en="Product group")),
        "item": Column(both(fi="Tuote", en="Product")),
        "quantity": Column(both(fi="Määrä", en="Quantity"), "number"),
        "amount": Column(both(fi="Summa", en="Amount"), "money", 2, "€"),
    },
)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-063", "S0-064", "S0-065"]
# Kysytään nyt asiakkaan A03508 kuiteilta kolme asiaa. Vertailupäivä on {reference:date}.
#
# **Milloin asiakas osti viimeksi?** {receipts["date"].max():date} eli {one.recency:number} päivää sitten. Tämä on *viimeisin ostoajankohta*, englanniksi **recency**. Mitä pienempi luku, sitä tuoreempi viimeisin osto; siksi puhutaan lyhyesti myös *tuoreudesta*. Kalvolle riittäisi, että asiakas on asioinut. Meillä on vain kuitit, joten laskemme ostot (*tekijän täydennys*).
#
# **Kuinka usein?** Ostopäiviä on kolme, vaikka kuittirivejä on viisi. Kahvi ja polkupyöräpaikat samana päivänä ovat yksi käynti. Tämä on *ostotiheys*, **frequency**.
#
# **Kuinka paljolla?** Rivien summa on {one.monetary:money.2}. Tämä on *ostomäärä*, **monetary value**. Luento mittaa ostomäärää sekä rahana että määränä. Yhden tuotteen sisällä määrät voi laskea yhteen: tällä asiakkaalla oli kolme polkupyöräpaikkaa. Lippua ja kuormalavaa ei voi, joten tässä luvussa M on rahaa. Palautus pienentää summaa, mutta palautuskäynti ei ole osto.
#
# Kolme kirjainta, **RFM**. Lähteistä vain puolalainen luento painaa lyhenteen, ja muodossa *RMF*; alalla vakiintunut järjestys on RFM. Onko se virhe vai valinta? Siihen palataan harjoituksissa.

# %% [markdown] tags=["en", "lesson"] sources=["S0-063", "S0-064", "S0-065"]
# Back to A03508. Let us ask the receipts three things on {reference:date}.
#
# **When did the customer last buy?** On {receipts["date"].max():date}, which is {one.recency:number} days ago. This is **recency**. The smaller the number, the more recent the last purchase. The slide would be content with a visit. We have only the receipts, so we count purchases (*author's completion*).
#
# **How often?** There are three days of purchase, although there are five receipt lines. Coffee and bicycle spaces on the same day are one visit. This is **frequency**.
#
# **For how much?** The lines add up to {one.monetary:money.2}. This is **monetary value**. The lecture measures it both in money and in quantity. Within one product quantities add up: this customer had three bicycle spaces. A ticket and a pallet do not, so in this chapter M is money. A return lowers the sum, but coming back to return something is not a purchase.
#
# Three letters, **RFM**. Of the sources only the Polish lecture prints the abbreviation, and as *RMF*; the order established in the field is RFM. A slip or a choice? The exercises come back to it.

# %% [markdown] tags=["fi", "lesson"]
# ### Vertailupäivä on valinta
#
# ”{one.recency:number} päivää sitten” vaatii päivän, josta lasketaan taaksepäin. Se on *vertailupäivä*. Valitse se itse: jos et valitse, kurssin raportti käyttää viimeistä ostopäivää seuraavaa päivää ja sanoo sen. Liikuta säädintä ja seuraa, mitä samalle asiakkaalle tapahtuu: vaihtuvat myös hänen pisteensä ja segmenttinsä, jotka selitetään alempana. Yksikään kuitti ei muutu.

# %% [markdown] tags=["en", "lesson"]
# ### The reference date is a choice
#
# “{one.recency:number} days ago” needs a day to count back from. It is called the *reference date*. Choose it yourself: if you do not, the course's report uses the day after the last purchase, and says so. Move the control and see what happens to the same customer: the scores and the segment, explained further down, change too. Not one receipt changes.

# %% tags=["lesson", "collapsed"]
example = case.of_course()
month_starts = pd.date_range("2025-04-01", "2026-01-01", freq="MS")
by_day = over_time.by_reference_date(example, "A03508", month_starts).set_index("day", drop=False)
first_known = by_day.dropna(subset=["code"]).iloc[0]


def one_customer(as_of):
    seen = by_day.loc[as_of]
    known = pd.notna(seen["code"])
    return over_time.strip(
        by_day, list(receipts["date"]), seen["day"], names=names, classes=example.classes, sign="€",
        title=(both(fi="Vertailupäivänä {day} asiakkaan A03508 viimeisestä ostosta on {recency} päivää: koodi {code}, segmentti {segment}",
                    en="On {day} the last purchase of customer A03508 was {recency} days ago: code {code}, segment {segment}") if known else
               both(fi="Vertailupäivänä {day} Suvilinja ei vielä tuntenut asiakasta A03508",
                    en="On {day} Suvilinja did not know customer A03508 yet")).format(
            day=date(seen["day"]), recency=number(seen["recency"]), code=seen["code"], segment=names.get(seen["segment"])),
        alt=(both(fi="{day} ostopäiviä on {frequency} ja ostoja yhteensä {money}; ensimmäisen oston jälkeen {first} koodi oli {first_code} ja segmentti {first_segment}.",
                  en="On {day}: {frequency} days of purchase and {money} in all; after the first purchase, on {first}, the code was {first_code} and the segment {first_segment}.") if known else
             both(fi="{day} ostoja ei vielä ole; {first} koodi on {first_code} ja segmentti {first_segment}.",
                  en="On {day} there are no purchases yet; on {first} the code is {first_code} and the segment {first_segment}.")).format(
            day=date(seen["day"]), frequency=number(seen["frequency"]), money=money(seen["monetary"], "EUR", 2),
            first=date(first_known["day"]), first_code=first_known["code"], first_segment=names[first_known["segment"]]),
        subtitle=both(fi="Asiakkaan A03508 ostopäivät, pisteet ({best} = paras) ja segmentti kuukausittain, {first}–{last}; vertailupäivä kehystettynä",
                      en="Purchases, scores ({best} = best) and segment of customer A03508 by month, {first}–{last}; the reference date framed").format(
            best=example.classes, first=date(month_starts[0]), last=date(month_starts[-1])),
        source=invented,
    )


in_september = by_day.loc["2025-09-01"]
day_choices = Steps(both(fi="Vertailupäivä", en="Reference date"), {f"{day:%Y-%m-%d}": date(day) for day in month_starts})
explore(one_customer, {"as_of": day_choices}, as_of="2026-01-01")

# %% [markdown] tags=["fi", "lesson"]
# Huomasitko? Syyskuun alussa viimeisestä ostosta oli {in_september["recency"]:number} päivää ja koodi oli {in_september["code"]:text}, tammikuun alussa {one.recency:number} ja {scores.at["A03508", "code"]:text}. Uusia ostoja ei tullut, ja ihminen on sama. Jos vertailupäivä jää ohjelman päätettäväksi (”tänään”), viime kuun raporttia ei enää voi toistaa. Siksi tämän kurssin työkalut kertovat vertailupäivän aina.

# %% [markdown] tags=["en", "lesson"]
# Did you notice? At the beginning of September the last purchase was {in_september["recency"]:number} days ago and the code {in_september["code"]:text}, at the beginning of January {one.recency:number} and {scores.at["A03508", "code"]:text}. Nothing had been bought in between, and the person is the same. If the reference date is left for a program to decide (“today”), last month's report can never be made again. That is why the tools of this course always state it.

# %% [markdown] tags=["fi"] sources=["S0-063", "S0-064", "S0-065"]
# ## Asiakaskanta kolmena jakaumana

# %% [markdown] tags=["en"] sources=["S0-063", "S0-064", "S0-065"]
# ## The customer base as three distributions

# %% tags=["collapsed"]
findings.distributions(case)

# %% [markdown] tags=["fi", "lesson"]
# Jakaumat ovat vinoja. Keskiarvo ei kuvaa ketään: Suvilinjan keskimääräinen asiakas on ostanut yhdeksänä päivänä, mutta puolet asiakkaista vain yhtenä. Siksi asiakkaita ei verrata keskiarvoon vaan **toisiinsa**.

# %% [markdown] tags=["en", "lesson"]
# The distributions are lopsided. The mean describes nobody: the average customer of Suvilinja has bought on nine days, yet half have bought on one. That is why customers are not compared with the mean but **with each other**.

# %% [markdown] tags=["fi"]
# ## Luvuista pisteiksi

# %% [markdown] tags=["en"]
# ## From numbers to scores

# %% [markdown] tags=["fi", "lesson"]
# Asetetaan asiakkaat jonoon, viimeksi ostanut ensin, ja jaetaan jono viiteen yhtä suureen osaan, jos se onnistuu. Osat ovat *kvintiilejä*. Ensimmäinen viidennes saa R-pisteiksi 5, seuraava 4 ja niin edelleen. Sama tehdään ostotiheydelle ja ostomäärälle. Asiakkaan **RFM-pisteet** eli RFM-koodi ovat kolme numeroa peräkkäin: 555 kuuluu kaikessa parhaaseen viidennekseen, 111 kaikessa viimeiseen.

# %% [markdown] tags=["en", "lesson"]
# Line the customers up, the most recent buyers first, and divide the line into five equal parts, if possible. The parts are *quintiles*. The most recent fifth gets an R score of 5, the next 4, and so on. Do the same for frequency and for monetary value. A customer's **RFM score**, or RFM code, is the three digits in a row: 555 is the top fifth in everything, 111 the last in everything.

# %% [markdown] tags=["fi", "lesson"]
# **Arvaa ensin, katso sitten.** Puolet Suvilinjan asiakkaista on siis ostanut vain yhtenä päivänä. Kuinka moni saa silloin ostotiheydestä pisteiksi 2?

# %% [markdown] tags=["en", "lesson"]
# **Guess first, then look.** Half of Suvilinja's customers, then, have bought on one day only. How many of them all get a frequency score of 2?

# %% tags=["lesson", "collapsed"]
explore(
    lambda share: respond(
        share == "none",
        both(fi="Miten luokka voi olla tyhjä? Katso taulukkoa ja tekstiä sen alla.",
             en="How can a class be empty? See the table, and the text below it.") if share == "none"
        else both(fi="Puolet jonossa olevista on keskenään samanlaisia. Katso taulukosta, mitä luokille silloin käy.",
                  en="Half of the line is all alike: see in the table what happens to the classes.")),
    {"share": Guess(both(fi="Pisteet 2 saa", en="A score of 2 for"), {
        "fifth": both(fi="viidennes asiakkaista", en="a fifth of the customers"),
        "tenth": both(fi="kymmenesosa asiakkaista", en="a tenth of them"),
        "none": both(fi="ei kukaan", en="nobody")})},
)

# %% [markdown] tags=["fi", "lesson"]
# Taulukossa on jokaisen pisteen kohdalla sen rajat ja sen saaneiden määrä. Lue se sarake kerrallaan, ylhäältä alas.

# %% [markdown] tags=["en", "lesson"]
# Beside each score the table has its limits and the number of customers who got it. Read it one column at a time, from the top down.

# %% tags=["collapsed"]
findings.score_limits(case)

# %% [markdown] tags=["fi", "lesson"]
# Katso ostotiheyden saraketta. Kukaan ei ole saanut pisteiksi 2, ja puolet asiakkaista on saanut 1. Onko taulukossa virhe?
#
# Ei ole. Puolet asiakkaista on ostanut vain yhtenä päivänä, eikä heitä voi panna ostotiheyden mukaan järjestykseen: he ovat **tasoissa**. Jos ohjelma pakottaa viidennekset yhtä suuriksi, se jakaa heidät sen mukaan, missä järjestyksessä he sattuvat olemaan tiedostossa. Silloin kaksi täsmälleen samanlaista asiakasta saa eri pisteet ja siksi myös eri kirjeen. Tällä kurssilla tasoissa olevat saavat aina samat pisteet, vaikka jokin luokka jäisi tyhjäksi. Paras arvo saa silti aina täydet pisteet ja heikoin yhden, jos eroja ylipäätään on.
#
# ### Kuinka monta luokkaa?
#
# Viisi on tapa, ei luonnonlaki. Kokeile säätimellä, mitä tapahtuu, kun luokkia on kaksi tai kymmenen.

# %% [markdown] tags=["en", "lesson"]
# Look at the column for frequency. Nobody has a score of 2, and half of the customers have a 1. Is the table wrong?
#
# It is not. Half of the customers have bought on one day, and frequency cannot put them in any order: they are **equal**. A program that forces the fifths to be even divides them by the order in which they happen to stand in the file. Then two exactly similar customers get different scores, and are sent different messages. In this course equals always get equal scores, even if a class is left empty. Even so, the best value always gets the top score and the weakest a 1, if there is any difference at all.
#
# ### How many classes?
#
# Five is a habit, not a law of nature. Try with the control what happens when there are two classes, or ten.

# %% tags=["lesson", "collapsed"]
def with_frequency_score(q):
    counts = rfm.rfm_scores(customers, rfm.rfm_thresholds(customers, q))["F"].value_counts()
    return counts.reindex(range(q, 0, -1), fill_value=0)


most_in_class = max(with_frequency_score(q).max() for q in range(2, 11))


def frequency_scores(q):
    counts = with_frequency_score(q)
    empty = int((counts == 0).sum())
    named = [
        (both(fi="F-pisteet {n}: tyhjä", en="F score {n}: empty") if not count else both(fi="F-pisteet {n}", en="F score {n}")).format(n=n)
        for n, count in counts.items()
    ]
    return bars(
        named, counts, accent=[name for name, count in zip(named, counts, strict=True) if not count],
        title=(
            both(fi="Kun luokkia on {q}, kenelläkään ei ole F-pisteitä {scores}", en="With {q} classes, nobody has a frequency score of {scores}") if empty
            else both(fi="Kun luokkia on {q}, jokaisessa F-luokassa on asiakkaita", en="With {q} classes, every frequency class has customers")
        ).format(q=q, scores=", ".join(str(n) for n in sorted(counts.index[counts == 0]))),
        alt=both(fi="Kun luokkia on {q}, suurimmassa luokassa, F {score}, on {n} asiakasta kaikkiaan {all} asiakkaasta, ja tyhjiä luokkia on {empty}.",
                 en="With {q} classes, the largest, F {score}, has {n} of {all} customers, and the number of empty ones is {empty}.").format(
            q=q, empty=empty, score=counts.idxmax(), n=number(counts.max()), all=number(counts.sum())),
        limits=(0, float(most_in_class)), heads=(both(fi="Pisteet", en="Score"), both(fi="Asiakkaita", en="Customers")),
        subtitle=both(fi="Asiakkaita F-pisteittäin, ostot {period}", en="Customers by frequency score, purchases {period}").format(
            period=case.period),
        source=invented)


explore(frequency_scores, {"q": Slider(both(fi="Luokkien määrä", en="Number of classes"), 2, 10)}, q=q)

# %% [markdown] tags=["fi", "lesson"]
# Kymmenellä luokalla kärki jakautuu tarkemmin, mutta puolet asiakkaista on yhä samassa luokassa ja neljä luokkaa jää tyhjäksi. Kahdella luokalla taas paras asiakas ja keskinkertainen näyttävät samalta. Viisi on usein kelpo kompromissi. Jos yrityksellä on omat rajansa, esimerkiksi ”yli 90 päivän hiljaisuus on meillä pitkä”, kannattaa kirjoittaa ne ylös ja käyttää niitä (`method = "fixed"`). Kvintiili vastaa kysymykseen *kuka on edellä muita*, kiinteä raja kysymykseen *kuka ylittää rajan, jonka olemme itse asettaneet*.

# %% [markdown] tags=["en", "lesson"]
# With ten classes the top is divided more finely, but half of the customers are still in one class and four classes are empty. With two, on the other hand, the best customer and a middling one look alike. Five is often a fair compromise. If the firm has limits of its own, such as “over 90 days of silence is long for us”, write them down and use them (`method = "fixed"`). A quintile answers *who is ahead of the others*, a fixed limit *who passes the mark that we have set ourselves*.

# %% [markdown] tags=["fi"] sources=["S1-044"]
# ## Pisteistä segmenteiksi

# %% [markdown] tags=["en"] sources=["S1-044"]
# ## From scores to segments

# %% [markdown] tags=["fi", "lesson"] sources=["S1-044"]
# Viidellä luokalla pisteyhdistelmiä on {q:number} × {q:number} × {q:number} = {q**3:number}. Niin montaa kirjettä kukaan ei kirjoita. Koulutuspäivän muistiinpanoissa kysytään: *miten asiakasjoukosta löydetään toisiinsa liittyvät ryhmät?* Muistiinpanot eivät selitä, mitä toisiinsa liittyminen tarkoittaa; luemme sen niin, että ryhmässä on keskenään samankaltaisia asiakkaita. Yksi vastaus on sääntö, jonka jokainen voi tarkistaa:
#
# - **Tuoreus** on hyvä (R on 4 tai 5), keskitasoa (3) tai heikko (1 tai 2).
# - **Arvo** on F- ja M-pisteiden keskiarvo: huippu (yli 4), hyvä (yli 3), keskitasoa (yli 2) tai heikko. (Sana tarkoittaa tätä vain tässä luvussa; luvun 7 arvossa ovat mukana myös kustannukset.)
# - **Uusi** asiakas on omassa segmentissään. Uusi on se, jonka ensimmäisestä ostosta on enintään {new_days:number} päivää: niin lyhyestä ajasta ei vielä näe, palaako hän.
#
# Jokainen pisteyhdistelmä kuuluu sääntöjen mukaan täsmälleen yhteen segmenttiin. Lähteet eivät kerro, miten RFM:stä tehdään ryhmiä; segmentit ja niiden nimet ovat *tekijän täydennys*. Toinen vastaus samaan kysymykseen on tilastollinen ryhmittely (klusterointi), joka etsii ryhmät itse. Silloin vain on vaikea selittää asiakkaalle tai esihenkilölle, miksi joku on juuri siinä ryhmässä.

# %% [markdown] tags=["en", "lesson"] sources=["S1-044"]
# With five classes there are {q:number} × {q:number} × {q:number} = {q**3:number} combinations of scores. Nobody writes that many letters. The notes of a training day ask: *how are the related groups in a customer base found?* They do not explain “related”; we read it as groups of customers who are alike. One answer is a rule that anybody can check:
#
# - **Recency** is good (R is 4 or 5), middling (3) or weak (1 or 2).
# - **Value** is the mean of the F and M scores: top (over 4), good (over 3), middling (over 2) or weak. (The word means this in this chapter only; value in chapter 7 includes costs.)
# - A **new** customer has a segment of their own. New means that the first purchase is at most {new_days:number} days old: so short a time does not show yet whether they will be back.
#
# The rules cover every combination of scores exactly once. The sources do not say how RFM is turned into groups; the segments and their names are the *author's completion*. Another answer to the same question is statistical clustering, which finds the groups by itself. But then it is hard to tell a customer, or a boss, why this person is in this very group.

# %% tags=["lesson", "collapsed"]
levels = [both(fi="huippu", en="top"), both(fi="hyvä", en="good"), both(fi="keskitaso", en="middling"), both(fi="heikko", en="weak")]
rules = pd.DataFrame([[names[segment] for segment in row] for row in rfm.SEGMENT_GRID], columns=levels)
rules.insert(0, "fresh", levels[1:])
table(
    rules, both(fi="Mistä tuoreudesta ja arvosta mikin segmentti syntyy",
                en="Which recency and which value make which segment"),
    {"fresh": Column(both(fi="Tuoreus ↓ Arvo →", en="Recency ↓ Value →")), **{level: Column(level) for level in levels}},
    note=both(fi="Jos ensimmäisestä ostosta on enintään {days} päivää, segmentti on **{new}** pisteistä riippumatta.",
              en="A customer whose first purchase is at most {days} days old is **{new}**, whatever the scores.").format(
        days=number(new_days), new=names["new"]),
)

# %% [markdown] tags=["fi", "lesson"]
# **Päätä ensin, katso sitten.** Mille näistä segmenteistä Ainon tiimin kannattaa soittaa?

# %% [markdown] tags=["en", "lesson"]
# **Decide first, then look.** Which of these segments should Aino's team call?

# %% tags=["lesson", "collapsed"]
actions = labels("rfm_segments", "action")
explore(
    lambda segment: respond(segment == "cannot_lose", f"**{names[segment]}.**", actions[segment]),
    {"segment": Guess(both(fi="Soitetaan segmentille", en="Call"), {key: names[key] for key in ("best", "new", "cannot_lose", "dormant")})},
)

# %% [markdown] tags=["fi", "lesson"]
# Ennen puhelua kannattaa tietää, kuinka suuri kukin segmentti on, kuinka suuren osan ostoista se tuo ja mitä sille tehdään. Alla ovat kaikki kolme.

# %% [markdown] tags=["en", "lesson"]
# Before calling, one should know how large each segment is, how much of the money it brings, and what is done with it. All three are below.

# %% tags=["collapsed"]
findings.segment_shares(case)

# %% tags=["collapsed"]
findings.segment_numbers(case)

# %% tags=["collapsed"]
findings.segment_actions(case)

# %% tags=["collapsed"]
silent = case.row("cannot_lose")
findings.silent(case)

# %% [markdown] tags=["fi", "lesson"]
# Siinä on vastaus Ainon kysymykseen. Kahdensadan puhelun lista on löytynyt: **hiljenneet hyvät**. He ovat jo kerran valinneet Suvilinjan ja olleet hyviä asiakkaita, eikä kukaan tiedä, miksi heistä ei ole kuulunut. Alussa nähdyistä {gone:number} hiljenneestä suurostajasta yhdeksän on tässä joukossa; loput viisi ovat *hiljeneviä hyviä*, joille riittää vielä viesti. Parhaille riittää kiitos.
#
# Yksi asia on tarkistettava, ennen kuin puhelimeen tartutaan. Segmentissä on {silent["customers"]:number} asiakasta, mutta markkinointiluvan on antanut **{(register["marketing_consent"][segments == "cannot_lose"] == "yes").sum():number}**. Muille ei soiteta myyntipuhelua, oli segmentti mikä tahansa. Lista on siis lyhyempi kuin tiimin aika, ja hyvä niin.

# %% [markdown] tags=["en", "lesson"]
# That answers Aino's question. The customers to call are found: the segment **must not lose**. They chose Suvilinja once, they have been good customers, and nobody knows why they have been silent. Nine of the {gone:number} silent big buyers that we saw at the beginning are here; the other five are *going quiet*, and for them a message will still do. For the best, a thank-you will.
#
# One thing must be checked before anyone picks up the phone. There are {silent["customers"]:number} customers in the segment, but **{(register["marketing_consent"][segments == "cannot_lose"] == "yes").sum():number}** have consented to marketing. The others get no sales call, whatever their segment. So the list is shorter than the team's time, and that is as it should be.

# %% [markdown] tags=["fi", "lesson"]
# Saman voi sanoa johtajalle, joka ehtii lukea vain sivun alun. Kurssin raportti alkaa näin: mitä tehdä, kenelle, kuinka suuresta rahasta on kyse ja mihin neuvo perustuu.

# %% [markdown] tags=["en", "lesson"]
# The same can be said to a director who reads only the top of a page. The report of this course begins like this: what to do, for whom, how much money is at stake, and what the advice rests on.

# %% tags=["collapsed"]
findings.start(case)

# %% [markdown] tags=["fi", "lesson"]
# ## Tunnusluvut

# %% [markdown] tags=["en", "lesson"]
# ## Key figures

# %% tags=["collapsed"]
findings.figures(case)

# %% [markdown] tags=["fi"]
# ## Missä raha on?

# %% [markdown] tags=["en"]
# ## Where is the money?

# %% tags=["collapsed"]
findings.money_map(case)

# %% [markdown] tags=["fi", "lesson"]
# Ruudussa on sen asiakkaiden osuus rahasta; heidän määränsä on kuvion taulukossa. Katso nurkkia: oikealla ylhäällä on raha, vasemmalla alhaalla {((scores["R"] == 1) & (scores["F"] == 1)).sum():number} asiakasta ja vähän rahaa.
#
# RFM ei silti kerro kaikkea. Asiakas A00419 saa pisteet {scores.at["A00419", "code"]:text}, sillä hän on laivalla lähes joka viikko. Hän ostaa eläkeläisen lipun ja kahvit. Onko hän kannattava? Sitä RFM ei tiedä, koska se ei tunne kustannuksia. Asiaan palataan luvussa 7.

# %% [markdown] tags=["en", "lesson"]
# Each cell holds its customers' share of the money; how many they are is in the table of the figure. Look at the corners: money at the top right; at the bottom left {((scores["R"] == 1) & (scores["F"] == 1)).sum():number} customers and little money.
#
# Even so, RFM does not tell everything. Customer A00419 scores {scores.at["A00419", "code"]:text}, being on board almost every week, with a pensioner's ticket and a coffee. Is this customer profitable? RFM cannot know, for it knows no costs. Chapter 7 comes back to that.

# %% [markdown] tags=["fi"] sources=["S0-066"]
# ## Mitä he ostavat?

# %% [markdown] tags=["en"] sources=["S0-066"]
# ## What do they buy?

# %% [markdown] tags=["fi", "lesson"] sources=["S0-066"]
# Luennolla kolmen perusteen rinnalla on neljäs: *ostokohteet*, *purchases*. Kirjain **P** on meidän lyhenteemme. Mitä tuoteryhmiä ja mitä yksittäisiä tuotteita asiakas ostaa? Miksi sitä tarvitaan? Sen näkee kahdesta asiakkaasta, jotka ovat RFM:n silmissä yksi ja sama ihminen.

# %% [markdown] tags=["en", "lesson"] sources=["S0-066"]
# Beside these three the lecture has a fourth criterion, *purchases*. The letter **P** is our shorthand. Which product groups, and which single products, does the customer buy? Two customers who are one and the same person in the eyes of RFM show why it is needed.

# %% tags=["lesson", "collapsed"]
twins = suvilinja[suvilinja["customer_id"].isin(["A03463", "A03508"])]


def what_twins_buy(level):
    profile = rfm.purchase_profile(twins, columns=level).rename(columns=labels(f"{level}s"))
    codes = [f"{customer}: RFM {example.scores.at[customer, 'code']}" for customer in profile.index]
    return heatmap(
        profile.to_numpy(), codes, list(profile.columns),
        title=both(fi="Kahdella asiakkaalla on sama RFM-koodi {code}, mutta he ostavat aivan eri asioita",
                   en="Two customers have the same RFM code, {code}, yet they buy quite different things").format(code=example.scores.at["A03508", "code"]),
        alt=both(fi="Kummankin viimeisestä ostosta on {recency} päivää, ostopäiviä on {frequency} ja ostoja {money}, mutta eniten he ostavat eri asioita: {list}.",
                 en="Both last bought {recency} days ago, on {frequency} days, for {money}, yet each buys most of something else: {list}.").format(
            recency=number(one.recency), frequency=number(one.frequency), money=money(one.monetary, "EUR", 2), list=", ".join(
                f"{customer} {row.idxmax()} {percent(row.max())}" for customer, row in profile.iterrows())),
        write=share_in_cell, limits=(0, 1),
        subtitle=both(fi="Osuus asiakkaan ostoista, %, {first}–{last}; tyhjä: ei ostoja", en="Share of the customer's money, %, {first}–{last}; blank: none").format(
            first=date(twins["date"].min()), last=date(twins["date"].max())),
        source=invented,
    )


explore(what_twins_buy, {"level": Choice(both(fi="Mitä ostettiin", en="What was bought"), {
    "product_group": both(fi="tuoteryhmät", en="product groups"),
    "product": both(fi="yksittäiset tuotteet", en="single products")})}, level="product_group")

# %% [markdown] tags=["fi", "lesson"]
# Toinen matkustaa, toinen tulee syömään. Yksittäisinä tuotteina ero on vielä selvempi: asiakkaalla A03463 on kuusi aikuisen kertalippua eikä mitään muuta; A03508 on ostanut saaristolaispöydän, lounaan, herkkuja, kahvin ja pullan sekä kolme polkupyöräpaikkaa. Sama kirje menisi ainakin toiselta ohi.

# %% [markdown] tags=["en", "lesson"]
# One travels, the other comes to eat. As single products the difference is plainer still: A03463 has six adult single tickets and nothing else; A03508 has bought an archipelago buffet, a lunch, delicacies, coffee and a bun, and three bicycle spaces. The same mailing would miss at least one of them.

# %% tags=["collapsed"]
findings.what_they_buy(case)

# %% [markdown] tags=["fi"]
# ## Kuinka varma tulos on?

# %% [markdown] tags=["en"]
# ## How firm is the result?

# %% tags=["collapsed"]
findings.moves(case)

# %% [markdown] tags=["fi", "lesson"]
# Segmentti ei ole asiakkaan ominaisuus vaan valokuva. Katso säätimellä kauemmas taaksepäin. Osa asiakkaista on ostanut uudelleen; osa on vaihtanut segmenttiä vain siksi, että aikaa on kulunut.

# %% [markdown] tags=["en", "lesson"]
# A segment is not a trait of a customer but a snapshot. Look further back with the control. Some customers have bought again; others have changed segment only because time has passed.

# %% tags=["lesson", "collapsed"]
back = (30, 60, 90, 180, 365)
most = findings.most_moves(case, back)
explore(lambda days: findings.moves(case, days, most), {"days": Steps(both(fi="Aikaa taaksepäin", en="Look back"), {
    days: both(fi="{days} päivää", en="{days} days").format(days=days) for days in back})}, days=180)

# %% [markdown] tags=["fi", "lesson"]
# Tulokseen vaikuttaa vielä kesä. Lomailija, joka käy joka heinäkuussa, näyttää kesäkuussa hiljenevältä ja elokuussa juuri ostaneelta. Jos ostot vaihtelevat vuodenajan mukaan, vertaa samaa ajankohtaa eri vuosina.

# %% [markdown] tags=["en", "lesson"]
# A ferry line has a twist of its own: summer. A holidaymaker who comes every July seems to be going quiet in June and to have just bought in August. Where purchases have seasons, compare the same period in different years.

# %% [markdown] tags=["fi"]
# ## Segmentin kärki

# %% [markdown] tags=["en"]
# ## The head of a segment

# %% tags=["collapsed"]
findings.listing(case)

# %% [markdown] tags=["fi", "lesson"]
# Valitse säätimellä segmentti, niin näet kymmenen eniten ostanutta. Aloita *hiljenneistä hyvistä*: siinä ovat ensimmäiset ehdokkaat. Tarkista lupa ennen soittoa.

# %% [markdown] tags=["en", "lesson"]
# Choose a segment with the control to see the ten who bought the most. Begin with *must not lose*: these are the first candidates. Check consent before calling.

# %% tags=["lesson", "collapsed"]
explore(lambda segment: findings.head_of(case, segment, 10), {"segment": Choice(both(fi="Segmentti", en="Segment"), names)}, segment="cannot_lose")

# %% [markdown] tags=["fi", "lesson"]
# ## Aineiston laatu
#
# Ennen kuin luotat lukuihin, katso, mitä tiedostosta luettiin ja mitä jäi pois.

# %% [markdown] tags=["en", "lesson"]
# ## Quality of the data
#
# Before you trust the numbers, look at what was read from the file and what was left out.

# %% tags=["quality", "collapsed"]
ledger_table(case.transactions)

# %% tags=["quality", "collapsed"]
findings.handling(case)

# %% tags=["quality", "collapsed"]
fitness(case.transactions, ["rfm"])

# %% [markdown] tags=["fi", "lesson"] sources=["S3-025", "X-05"]
# ## Mittaako RFM uskollisuutta?
#
# Puolalainen luento pitää toistuvia ostoja yhtenä uskollisuuden **oireena**: jos uusintaostojen tunnusluvut ovat suotuisia, asiakas voi olla uskollinen. Oireen mittaamiseen se antaa neljä keinoa (kalvo t15):
#
# | keino | mitä keino kertoo (*tekijän täydennys*) | missä |
# |---|---|---|
# | myynnin analysointi | mitä on myyty, kenelle ja milloin | luku 6, ostokohteet |
# | asiakaspysyvyyden mittaaminen | kuinka suuri osa asiakkaista jatkaa | luku 8 |
# | RFM (painettu: RMF) | milloin, kuinka usein ja kuinka paljolla kukin on ostanut | luku 6 |
# | elinkaariarvo (CLV) | mitä asiakkaan tulevat ostot ovat tänään arvoltaan | luku 8 |
#
# Oire ei vielä ole uskollisuutta. Saaressa asuva ostaa lipun joka viikko, koska siltaa ei ole. Siksi segmentin nimi *uskolliset* on yhtä lailla oletus kuin *hiljenneet hyvät*.

# %% [markdown] tags=["en", "lesson"] sources=["S3-025", "X-05"]
# ## Does RFM measure loyalty?
#
# The Polish lecture takes repeat purchases for one **symptom** of loyalty: where the figures of repeat buying are favourable, the customer may be loyal. For measuring the symptom it gives four methods (slide t15):
#
# | method | what the method tells (*author's completion*) | where |
# |---|---|---|
# | sales analysis | what has been sold, to whom and when | chapter 6, purchases |
# | measuring customer retention | how large a part of the customers goes on | chapter 8 |
# | RFM (printed as RMF) | when, how often and for how much each has bought | chapter 6 |
# | lifetime value (CLV) | what the customer's future purchases are worth today | chapter 8 |
#
# A symptom is not yet loyalty. Whoever lives on an island buys a ticket every week, because there is no bridge. So the name of the segment *loyal* is a hypothesis, just as *must not lose* is.

# %% [markdown] tags=["fi", "lesson"]
# ## Testaa itsesi

# %% [markdown] tags=["en", "lesson"]
# ## Test yourself

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib.learn import quiz

quiz("06.Q1")

# %% tags=["lesson", "collapsed"]
quiz("06.Q2")

# %% tags=["lesson", "collapsed"]
quiz("06.Q3")

# %% [markdown] tags=["fi", "lesson"] sources=["S3-025"]
# ## Yhteenveto
#
# - **R, F ja M** kertovat, milloin, kuinka usein ja kuinka paljolla asiakas on ostanut; **P** kertoo, mitä.
# - Vertailupäivä on valinta, ja se kuuluu jokaiseen raporttiin.
# - Kvintiilit vertaavat asiakkaita toisiinsa. Tasoissa olevat saavat samat pisteet.
# - Segmentti on sääntö ja valokuva, ei asiakkaan luonne. Hiljaisuus on kysymys.
# - Toistuva ostaminen on uskollisuuden oire, ei vielä uskollisuutta. RFM katsoo taaksepäin eikä tunne kustannuksia: kannattavuuteen päästään luvussa 7, tulevaisuuteen luvussa 8.

# %% [markdown] tags=["en", "lesson"] sources=["S3-025"]
# ## Summary
#
# - **R, F and M** tell when, how often and for how much a customer has bought; **P** tells what.
# - The reference date is a choice, and belongs in every report.
# - Quintiles compare customers with each other. Equals get equal scores.
# - A segment is a rule and a snapshot, not a person's character. Silence is a question.
# - Repeated buying is a symptom of loyalty, not loyalty yet. RFM looks back and knows no costs: profitability is in chapter 7, the future in chapter 8.

# %% [markdown] tags=["fi", "lesson"]
# ## Mistä tämä on peräisin
#
# - Luentokalvot *Asiakkuuksien hallinta* (A.-M. Selin, Haaga-Helia): kalvo 30 (viimeisin ostoajankohta, ostotiheys, ostomäärä ja ostokohteet), kalvo 16 (asiakkaan tunteminen) ja kalvo 38 (tarpeet, joista laivayhtiö on päätelty).
# - Koulutuspäivän muistiinpanot *Kohtaaminen VIII* (K. Parviainen, Salpaus 28.5.2015): kysymys toisiinsa liittyvistä ryhmistä.
# - Luento *Obsługa kluczowych klientów* (K. Cybulski, Varsova): kalvo t15, RFM yhtenä toistuvien ostojen mittareista; lyhenne on painettu muodossa RMF.
# - Ostomallien toinen recency, josta kysymys 1 puhuu: Fader, Hardie & Lee (2005). Mallit tulevat luvussa 8.
# - Pisteytys kvintiileillä, ostotiheys ostopäivinä, vertailupäivä, segmenttien säännöt, nimet ja toimenpiteet sekä Suvilinjan luvut: *tekijän täydennys*.
#
# **Seuraavaksi:** {06:exercises}. Ne alkavat yhdestä asiakkaasta ja päättyvät päätökseen.

# %% [markdown] tags=["en", "lesson"]
# ## Where this comes from
#
# - Lecture slides *Asiakkuuksien hallinta* (A.-M. Selin, Haaga-Helia): slide 30 (recency, frequency, monetary value and purchases), slide 16 (knowing the customer) and slide 38 (the needs from which the ferry line is inferred).
# - Notes of a training day, *Kohtaaminen VIII* (K. Parviainen, Salpaus, 28 May 2015): the question of related groups.
# - Lecture *Obsługa kluczowych klientów* (K. Cybulski, Warsaw): slide t15, RFM as one of the measures of repeat purchases; the abbreviation is printed as RMF.
# - The other recency, that of the purchase models, in question 1: Fader, Hardie & Lee (2005); the models come in chapter 8.
# - Scoring by quintiles, frequency as days of purchase, the reference date, the rules, names and actions of the segments, and the figures of Suvilinja: *author's completion*.
#
# **Next:** the {06:exercises}. They begin with one customer and end with a decision.
