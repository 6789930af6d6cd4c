# ---
# jupyter:
#   jupytext:
#     text_representation:
#       extension: .py
#       format_name: percent
# ---

# %% [markdown] tags=["fi", "task"]
# # Harjoitukset 7: asiakkuuden arvo ja kannattavuus
#
# Seitsemän tehtävää, joista saat palautteen heti, ja kaksi avointa kysymystä. Aikaa kuluu noin tunti.
#
# **Näin teet.** Kirjoita vastauksesi kolmen pisteen `...` paikalle ja aja solu (Vaihto + Enter). Aja sitten sen alla oleva `check`-solu: se kertoo, menikö oikein, ja antaa vihjeen, jos ei mennyt. Vastausta se ei paljasta. Voit yrittää niin monta kertaa kuin haluat.
#
# Aja ensin alla oleva solu. Se hakee Suvilinjan ostotapahtumat ja kulut, joita luku 7 käytti. Aja se aina, kun avaat sivun uudelleen.

# %% [markdown] tags=["en", "task"]
# # Exercises 7: customer value and profitability
#
# Seven tasks that are checked immediately, and two open questions. They take about an hour.
#
# **What to do.** Replace the three dots `...` with your answer and run the cell (Shift + Enter). Then run the `check` cell below it: it tells whether you got it right, and gives a hint if you did not. It never gives the answer away. Try as many times as you like.
#
# First run the cell below. It fetches Suvilinja's transactions and costs, the ones that chapter 7 used. Run it whenever you reopen the page.

# %% tags=["starter", "solution", "fi"]
from asiakkuus_lib import profitability
from asiakkuus_lib.reading import course_data, labels, read_costs, read_transactions
from asiakkuus_lib.learn import check, exercise, reflect

purchases, costs = read_transactions().frame, read_costs().frame
exercise("07", lang="fi")

# %% tags=["starter", "solution", "en"]
from asiakkuus_lib import profitability
from asiakkuus_lib.reading import course_data, labels, read_costs, read_transactions
from asiakkuus_lib.learn import check, exercise, reflect

purchases, costs = read_transactions().frame, read_costs().frame
exercise("07", lang="en")

# %% [markdown] tags=["fi", "task"] sources=["S0-067", "S0-068", "S0-069", "S0-076"]
# ## A1 Mitä asiakkaasta jää?
#
# Asiakas ostaa kerralla keskimäärin 50 eurolla, 12 kertaa vuodessa, kolmen vuoden ajan. Hänen suosittelunsa tuovat yhteensä 200 €, josta tuotteiden kulut on jo vähennetty. Hankinta maksoi 150 €. Ylläpito maksaa 40 € ja palvelu 60 € vuodessa. Tuotteiden osuus myynnistä on 60 %. Mikä on asiakkaan rahallinen arvo?
#
# Laske kynällä ja paperilla tai kirjoita lasku: kertomerkki on `*`. Laske ensin itse. Sen jälkeen voit käyttää myös funktiota `profitability.customer_value(aov=..., frequency=..., tenure=..., referral=..., acquisition=..., retention_per_period=..., cogs_rate=..., service_per_period=...)`: pane kolmen pisteen paikoille luvut. Nimet ovat järjestyksessä keskiostos, ostoja vuodessa, vuosia, suosittelu, hankinta, ylläpito vuodessa, tuotteiden osuus (0.6) ja palvelu vuodessa.

# %% [markdown] tags=["en", "task"] sources=["S0-067", "S0-068", "S0-069", "S0-076"]
# ## A1 What does the customer leave?
#
# A customer buys for 50 euros at a time on average, 12 times a year, for three years. The customer's recommendations bring €200 in all, with the cost of goods already taken out. Acquisition cost €150. Keeping in touch costs €40 and service €60 a year. Goods are 60% of the sales. What is the customer's monetary value?
#
# Work it out with pen and paper, or write the calculation: `*` multiplies. Do it by yourself first. After that you can also use the function `profitability.customer_value(aov=..., frequency=..., tenure=..., referral=..., acquisition=..., retention_per_period=..., cogs_rate=..., service_per_period=...)`: put numbers in place of the dots. In order, the names are average purchase, purchases a year, years, recommendations, acquisition, keeping in touch a year, share of goods (0.6) and service a year.

# %% tags=["starter"]
value = ...

# %% tags=["solution"]
value = profitability.customer_value(
    50, 12, 3, referral=200, acquisition=150, retention_per_period=40, cogs_rate=0.6, service_per_period=60
)
value

# %% tags=["check"]
check("07.A1", value)

# %% [markdown] tags=["fi", "task"] sources=["S0-021"]
# ## A2 Entä ne muut?
#
# 20 % asiakkaista tuo 180 % voitosta. Kuinka suuren osan voitosta muut tuovat? Ja kuinka moninkertainen on tähän 20 prosenttiin kuuluvan asiakkaan keskimääräinen voitto kaikkien asiakkaiden keskiarvoon verrattuna?
#
# Anna kaksi lukua sulkeissa, esimerkiksi `(0.25, 3.0)`. Ensimmäinen on osuus, toinen kertoo, kuinka moninkertainen. Desimaalimerkki on piste.

# %% [markdown] tags=["en", "task"] sources=["S0-021"]
# ## A2 And the others?
#
# 20% of the customers bring 180% of the profit. What share of the profit do the others bring? And how many times the mean of all customers is the mean profit of a customer in those 20%?
#
# Give two numbers in brackets, such as `(0.25, 3.0)`. The first is a share, the second tells how many times.

# %% tags=["starter"]
the_others = ...

# %% tags=["solution"]
the_others = (1 - 1.80, 1.80 / 0.20)
the_others

# %% tags=["check"]
check("07.A2", the_others)

# %% [markdown] tags=["fi", "task"] sources=["S0-020", "S0-022"]
# ## A3 Pankin valas
#
# Alla on luvun 7 havainnollistettu pankki, sata asiakasta, joiden voitto on yhteensä 100. Kuinka suuri osa asiakkaista tuottaa tappiota? Ja kuinka korkealla on valaskäyrän huippu, osuutena koko voitosta?
#
# Anna kaksi osuutta sulkeissa, esimerkiksi `(0.25, 1.20)`. Käyrän saat näin: `profitability.whale_curve(bank["profit"])`, ja sen sarakkeen suurimman arvon kirjoittamalla perään `["cum_profit"].max()`.

# %% [markdown] tags=["en", "task"] sources=["S0-020", "S0-022"]
# ## A3 The whale of the bank
#
# Below is the illustrated bank of chapter 7, a hundred customers whose profit comes to 100 in all. What share of the customers makes a loss? And how high is the peak of the whale curve, as a share of the whole profit?
#
# Give two shares in brackets, such as `(0.25, 1.20)`. This makes the curve: `profitability.whale_curve(bank["profit"])`, and `["cum_profit"].max()` after it gives the largest value of its column.

# %% tags=["starter", "solution"]
bank = course_data("bank_base")
bank.groupby("share_of_bank")["profit"].agg(["size", "sum"])

# %% tags=["starter"]
bank_whale = ...

# %% tags=["solution"]
peak = profitability.whale_curve(bank["profit"])["cum_profit"].max()
bank_whale = ((bank["profit"] < 0).mean(), peak / bank["profit"].sum())
bank_whale

# %% tags=["check"]
check("07.A3", bank_whale)

# %% [markdown] tags=["fi", "task"] sources=["S0-022"]
# ## A4 Kuinka vino pankki on?
#
# Laske saman pankin Stobachoff-indeksi kolmen desimaalin tarkkuudella.
#
# Kynällä näin: käyrän alle jäävä ala koostuu kolmiosta, suorakulmiosta ja puolisuunnikkaasta (piirrä!). Tuottavia asiakkaita on 20 (9 kukin), nollassa 30 ja tappiolla 50; yllä olevan taulukon 25 tuottavasta siis viisi on nollassa. Aseta kummankin akselin pituudeksi 1, jolloin koko voitto on 1. Tasajaon suoran alle jää 0,5. Indeksi on näiden erotus jaettuna käyrän alalla. Koneella: `profitability.stobachoff_index(...)`.

# %% [markdown] tags=["en", "task"] sources=["S0-022"]
# ## A4 How lopsided is the bank?
#
# Compute the Stobachoff index of the same bank to three decimals.
#
# With a pen: the area under the curve is made of a triangle, a rectangle and a trapezium (draw it!). There are 20 profitable customers (9 each), 30 at zero and 50 at a loss; of the 25 in the first row of the table above, then, five are at zero. Let each axis be 1 long, so that the whole profit is 1. Under the line of equal customers there is 0.5. The index is the difference of the two, divided by the area under the curve. By computer: `profitability.stobachoff_index(...)`.

# %% tags=["starter"]
index = ...

# %% tags=["solution"]
index = profitability.stobachoff_index(bank["profit"])
round(index, 3)

# %% tags=["check"]
check("07.A4", index)

# %% [markdown] tags=["fi", "task"] sources=["S0-071"]
# ## A5 Milloin asiakas on maksanut itsensä takaisin?
#
# Luottokorttiasiakkaan vuosituotot ovat dollareina −51, 30, 42, 44, 49 ja 55. Ensimmäinen on vuosi 0. Vastaa kolmeen kysymykseen yhdellä kertaa, esimerkiksi `(4, 250, 99.90)`:
#
# 1. Minä vuonna yhteenlaskettu tuotto ei enää ole miinuksella?
# 2. Kuinka paljon kertyy vuosista 0–5 yhteensä?
# 3. Mikä on nykyarvo, kun korko on 10 %? Nykyarvo on tulevan rahan arvo tänään; luku 8 selittää sen. Vuosi 0 on tänään, joten sen luku otetaan sellaisenaan. Vuoden 1 tuotto jaetaan luvulla 1,1, vuoden 2 luvulla 1,1 × 1,1 ja niin edelleen. Anna kaksi desimaalia.
#
# Laske `-51 + 30/1.1 + 42/1.1**2 + …` ja jatka kolmen pisteen kohdalta vuoteen 5. `1.1**2` on Pythonin tapa kirjoittaa 1,1 × 1,1. Desimaalimerkki on piste.

# %% [markdown] tags=["en", "task"] sources=["S0-071"]
# ## A5 When has the customer paid back?
#
# The yearly profits of a credit-card customer are −51, 30, 42, 44, 49 and 55 dollars. The first is year 0. Answer three questions at once, such as `(4, 250, 99.90)`:
#
# 1. In which year is the sum no longer below zero?
# 2. How much is it in all over the years 0 to 5?
# 3. What is the present value at an interest rate of 10%? The present value is what money to come is worth today; chapter 8 explains it. Year 0 is today, so its figure is taken as it is. The profit of year 1 is divided by 1.1, that of year 2 by 1.1 × 1.1, and so on. Give two decimals.
#
# Work out `-51 + 30/1.1 + 42/1.1**2 + …`, going on from the dots to year 5. `1.1**2` is how Python writes 1.1 × 1.1.

# %% tags=["starter", "solution"]
profits = [-51, 30, 42, 44, 49, 55]

# %% tags=["starter"]
card = ...

# %% tags=["solution"]
present_value = sum(profit / 1.1**year for year, profit in enumerate(profits))
card = (profitability.break_even_period(profits), sum(profits), round(present_value, 2))
card

# %% tags=["check"]
check("07.A5", card)

# %% [markdown] tags=["fi", "task"] sources=["S3-007", "S3-008", "S3-009", "S1-043"]
# ## A6 ABC omilla rajoilla
#
# Suvilinjan myyntijohtaja haluaa tiukemmat luokat: A-luokka päättyy, kun koossa on 70 % myynnistä, ja B-luokka, kun koossa on 90 %. Montako asiakasta on kussakin luokassa?
#
# Alla oleva solu laskee asiakkaiden myynnin. Luokat antaa `profitability.abc_classes(sales, cuts=(0.8, 0.95))`, kun vaihdat rajat. Lisää perään `.value_counts().to_dict()`, joka laskee, montako kutakin on.
#
# Arvaa ennen luokkia, kuinka suuren osan myynnistä suurin kymmenes asiakkaista tuo, ja katso sitten: `profitability.pareto_share(sales, 0.1)`. Muistiinpanojen ”pieni asiakasjoukko” saa näin luvun.

# %% [markdown] tags=["en", "task"] sources=["S3-007", "S3-008", "S3-009", "S1-043"]
# ## A6 ABC with limits of your own
#
# Suvilinja's head of sales wants tighter classes: A ends when 70% of the sales have been gathered, and B when 90% have. How many customers are there in each class?
#
# The cell below works out the sales of the customers. `profitability.abc_classes(sales, cuts=(0.8, 0.95))` gives the classes, when you change the limits. Put `.value_counts().to_dict()` after it, which counts how many there are of each.
#
# Before the classes, guess how large a share of the sales the largest tenth of the customers brings, and then look: `profitability.pareto_share(sales, 0.1)`. This puts a number on the “small group of customers” of the notes.

# %% tags=["starter", "solution"]
parts = profitability.customer_profit_parts(purchases, costs)
sales = parts["sales"]
sales.sort_values(ascending=False).head()

# %% tags=["starter"]
class_counts = ...

# %% tags=["solution"]
class_counts = profitability.abc_classes(sales, cuts=(0.70, 0.90)).value_counts().to_dict()
class_counts

# %% tags=["check"]
check("07.A6", class_counts)

# %% [markdown] tags=["fi", "task"] sources=["S0-070"]
# ## A7 Mikä yksikkö?
#
# Luentokalvo antaa kullekin kuudesta ulottuvuudesta mittayksikön. Kirjoita ne kolmen pisteen paikoille. Vaihtoehdot ovat `"€"`, `"maine"`, `"kpl"`, `"aika"` ja `"?"`, ja samaa saa käyttää useasti.

# %% [markdown] tags=["en", "task"] sources=["S0-070"]
# ## A7 Which unit?
#
# The slide gives a unit for each of the six dimensions. Write them in place of the dots. The options are `"€"`, `"reputation"`, `"pcs"`, `"time"` and `"?"`, and the same one may be used several times.

# %% tags=["starter", "fi"]
units = {
    "kannattavuus": ...,
    "referenssiarvo": ...,
    "osaamisarvo": ...,
    "volyymiarvo": ...,
    "kesto": ...,
    "potentiaalinen arvo": ...,
}

# %% tags=["starter", "en"]
units = {
    "profitability": ...,
    "reference value": ...,
    "competence value": ...,
    "volume value": ...,
    "duration": ...,
    "potential value": ...,
}

# %% tags=["solution"]
units = dict(zip(labels("value_dimensions").values(), labels("value_dimensions", "unit").values()))
units

# %% tags=["check"]
check("07.A7", units)

# %% [markdown] tags=["fi", "task"] sources=["S0-019"]
# ## O1 Ovatko uskolliset asiakkaat kannattavia?
#
# Luento kysyy, mutta ei vastaa. Vastaa sinä, ja viittaa ainakin yhteen luvun 7 kuvioon tai taulukkoon. Kirjoita vastauksesi lainausmerkkien väliin.

# %% [markdown] tags=["en", "task"] sources=["S0-019"]
# ## O1 Are loyal customers profitable?
#
# The lecture asks but does not answer. You answer, and refer to at least one figure or table of chapter 7. Write your answer between the quotation marks.

# %% tags=["starter"]
loyal = """

"""

# %% tags=["solution", "fi"]
loyal = """
Mallivastaus (tekijän täydennys). Useimmiten kyllä, mutta ei uskollisuuden takia. Luvun 7 pistekuviossa ainakin 12 päivänä
ostaneita on 719, ja heistä 549 on kannattavia. Loput 170 tuottavat tappiota yhteensä 194 440 euroa, ja kymmenestä
tappiollisimmasta asiakkaasta kuudella on parhaat RFM-pisteet. Uskollinen voi tuottaa suuren tappion juuri siksi, että hän
käy usein: jos jokainen käynti maksaa palveluna enemmän kuin siitä jää, tappio kertautuu. Varaus: palvelukustannus on jaettu
keskimäärin, eikä suosittelua ole aineistossa, joten yhdestä asiakkaasta en tekisi johtopäätöstä tämän luvun varassa.
"""

# %% tags=["solution", "en"]
loyal = """
Model answer (author's completion). Mostly yes, but not because of loyalty. In the scatter chart of chapter 7 there are 719
customers who bought on 12 days or more, and 549 of them are profitable. On the other 170 the ferry loses 194,440 euros in all,
and of the ten customers with the largest losses six have the best RFM score. A loyal customer can make a large loss just
because of coming often: if each visit costs more to serve than it leaves, the loss is multiplied. A reservation: the cost
to serve has been shared out on average, and recommendations are not in the data, so I would conclude nothing of a single
customer from this figure.
"""

# %% tags=["check"]
reflect("07.O1", loyal)

# %% [markdown] tags=["fi", "task"] sources=["S1-041", "S0-075"]
# ## O2 Muutaman varassa
#
# Koulutuspäivällä varoitettiin: kun tuotteita kehitetään isojen ehdoilla ja iso kilpailuttaa, kassavirta tyrehtyy. Luento taas väittää, että ostojen keskittäminen ja avainasiakkaiden pitäminen tuo enemmän kuin kertakaupat. Kuinka riippuvainen Suvilinja on suurimmistaan, voivatko väitteet pitää yhtä aikaa, ja mitä tekisit asialle? Alla oleva solu antaa luvun pohjaksi.

# %% [markdown] tags=["en", "task"] sources=["S1-041", "S0-075"]
# ## O2 Depending on a few
#
# The training day warned: when products are developed on the terms of the big ones, and a big one asks for tenders, the cash flow dries up. The lecture, for its part, claims that concentrated purchases and key accounts that are kept bring more than one-off deals. How dependent is Suvilinja on its largest customers, can both claims hold, and what would you do about it? The cell below gives you numbers to start from.

# %% tags=["starter", "solution"]
largest = parts.nlargest(10, "sales")
(largest[["sales", "profit"]].sum() / parts[["sales", "profit"]].sum()).round(3)

# %% tags=["starter"]
dependence = """

"""

# %% tags=["solution", "fi"]
dependence = """
Mallivastaus (tekijän täydennys). Myynnissä riippuvuus on pieni: kymmenen suurinta tuo 11 % ja suurin 2 %. Voitossa se on
suuri: samat kymmenen tuovat 37 % ja suurin yksin 9 %. Jos suurin rahtiasiakas kilpailuttaa ja lähtee, tuotteiden kulut
katoavat heti, mutta laiva kulkee silti, joten alkuun menetys on suurempi kuin laskelmassa. Tekisin kolme asiaa: sopisin
suurimpien kanssa pidemmät sopimukset (maksaa hinnassa), hankkisin keskikokoisia rahtiasiakkaita (maksaa hankintaa, joka
näkyy ensin tappiona) ja katsoisin, mitä olemme rakentaneet vain yhtä varten. Seuraisin riippuvuutta voitosta, en myynnistä.
Väitteet sopivat yhteen: keskittäminen tuo voittoa juuri siksi, että se tekee riippuvaiseksi.
"""

# %% tags=["solution", "en"]
dependence = """
Model answer (author's completion). In sales the dependence is small: the ten largest bring 11% and the largest 2%. In profit
it is large: the same ten bring 37%, and the largest alone 9%. If the largest freight customer asks for tenders and leaves,
the cost of goods goes at once, but the ship sails all the same, so at first the loss is larger than calculated. I would do
three things: agree on longer contracts with the largest (which costs in price), win middle-sized freight customers (which
costs acquisition, seen as losses first), and look at what we have built for one customer only. I would follow the dependence
of profit, not of sales. The two claims agree: concentration brings profit just because it makes the firm dependent.
"""

# %% tags=["check"]
reflect("07.O2", dependence)

# %% [markdown] tags=["fi", "task"]
# ## Valmis?
#
# Tallenna muistikirja (Ctrl + S). Vastauksesi säilyvät siinä. Mallivastaukset ovat kouluttajallasi. Jos opiskelet omin päin, saat ne komennolla `asiakkuus lab --teacher`; avaa ne vasta, kun olet yrittänyt itse.

# %% [markdown] tags=["en", "task"]
# ## Done?
#
# Save the notebook (Ctrl + S). Your answers stay in it. Your trainer has the model solutions. If you study on your own, `asiakkuus lab --teacher` gives them to you; open them only after you have tried by yourself.
