# %% [markdown] tags=["fi", "lesson"] sources=["S0-083", "S0-089"]
# 1. laskea, mitä uuden asiakkaan hankinta maksaa, kun epäonnistumisetkin otetaan mukaan,
# 2. erottaa asiakasosuus markkinaosuudesta ja laskea nykyinen ostoaukko,
# 3. arvioida, kuinka suuri osa aukosta on saatavissa ja mihin arvio perustuu,
# 4. koetella 1–5–25-sääntöä ja verrata lisämyynnin lähteitä sen mukaan, mitä seuraava euro maksaa,
# 5. kuvata, missä vaiheissa ja millä keinoin uusi asiakassuhde luodaan.

# %% [markdown] tags=["en", "lesson"] sources=["S0-083", "S0-089"]
# 1. work out what it costs to win a new customer, with the failed attempts counted,
# 2. tell share of wallet from market share, and compute the current gap,
# 3. judge how much of the gap can be won, and what the estimate rests on,
# 4. put the 1–5–25 rule to the test, and compare sources of additional sales by what the next euro of sales costs,
# 5. describe the steps and the means by which a new customer relationship is created.

# %% [markdown] tags=["fi", "lesson"]
# ## Keneltä 250 000 euroa?
#
# Suvilinjan johtoryhmä on hyväksynyt ensi vuoden tavoitteen: myynti kasvaa 250 000 euroa. Se on kymmenesosa vuoden 2025 myynnistä, ja päätös syntyi viidessä minuutissa. Kukaan ei kysynyt, keneltä.
#
# ”Hankitaan uusia asiakkaita”, sanoo toimitusjohtaja. ”Uusi maksaa viisi kertaa niin paljon kuin vanha”, sanoo talousjohtaja. ”Myydään vanhoille lisää.” Aino Lehtinen, markkinointipäällikkö, kysyy vain yhden asian: ”Tietääkö joku, mitä vanhat ostavat muilta?” Tulee hiljaista.

# %% [markdown] tags=["en", "lesson"]
# ## Who will the €250,000 come from?
#
# The management of Suvilinja has approved next year's target: another €250,000 of sales. That is a tenth of the sales of 2025, and the decision took five minutes. Nobody asked from whom.
#
# “Let us win new customers,” says the managing director. “A new one costs five times as much as an old one,” says the head of finance. “Let us sell more to the old ones.” Aino Lehtinen, head of marketing, asks just one thing: “Does anybody know what the old ones buy from others?” The room goes quiet.

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib.learn import install, respond
from asiakkuus_lib.reading import course_data, value_labels
from asiakkuus_lib.show import Guess, explore

install()

# %% tags=["collapsed"]
from asiakkuus_lib import customer_share
from asiakkuus_lib.lessons.l09_customer_share import findings, pictures
from asiakkuus_lib.locale import use_language
from asiakkuus_lib.show import Choice, Column, Slider, Steps, bars, ladder, lines, money, nested, number, percent, waterfall

# %% tags=["collapsed"]
use_language(both(fi="fi", en="en"))

# %% tags=["parameters", "collapsed"]
account_book_path: str = ""  # [file account_book] fi: avainasiakkaiden työkirja (asiakkuus template customer-share uusi.xlsx); jos tyhjä, kurssin Suvilinja | en: the workbook of key accounts (asiakkuus template customer-share new.xlsx); if none, the course's own Suvilinja data
data_path: str = ""  # [file] fi: ostotapahtumat, jos asiakkaiden ostoja ei ole kirjattu työkirjaan: CSV, Excel, Parquet tai DuckDB | en: transactions, where the workbook does not say what the accounts bought: CSV, Excel, Parquet or DuckDB
costs_path: str = ""  # [file] fi: asiakaskohtaiset kulut: CSV tai Excel, saa olla ostotapahtumien työkirjan toinen välilehti | en: costs of the customers: CSV or Excel, may be another sheet of the workbook of transactions
prospects_path: str = ""  # [file] fi: prospektit, hankintaan käytetty raha ja vaihe, johon kukin pääsi: CSV tai Excel | en: prospects, what was spent on each, and the stage each reached: CSV or Excel
data_table: str = ""  # fi: välilehti tai taulu, jos tiedostossa on monta sopivaa | en: sheet or table, where the file has several that could be meant
columns: str = ""  # fi: sarakkeet, joita ei tunnisteta nimestä, esimerkiksi amount:Myynti; date:Pvm | en: columns not recognised by name, for example amount:Sales; date:Day
bad_rows: str = "stop"  # [stop|skip] fi: rivit, joita ei voi lukea: keskeytä (stop) tai ohita (skip) | en: rows that cannot be read: stop, or skip them
date_order: str = "auto"  # [auto|day_first|month_first] fi: päivämäärissä ensin päivä vai kuukausi, jos aineistosta ei selviä | en: day or month first in dates, where the data does not tell
decimal_mark: str = "auto"  # [auto|comma|point] fi: desimaalimerkki pilkku vai piste, jos aineistosta ei selviä | en: comma or point before decimals, where the data does not tell
returns: str = "net"  # [net|drop|separate] fi: palautukset vähentävät asiakkaan rahaa (net), jätetään pois (drop) tai eritellään (separate) | en: returns lower the customer's money (net), are left out (drop) or counted separately (separate)
duplicates: str = "keep"  # [keep|drop] fi: täsmälleen samat rivit säilytetään (keep) tai niistä jää ensimmäinen (drop) | en: rows that are exactly equal are kept, or only the first of them (drop)
since: str = ""  # [date] fi: tarkastelujakson ensimmäinen päivä; jos tyhjä, kaikki rivit alusta lähtien | en: first day of the period; if none, all rows from the first on
as_of: str = ""  # [date] fi: vertailupäivä; jos tyhjä, viimeistä ostopäivää seuraava päivä | en: reference date; if none, the day after the last purchase
growth_target: float = 250000.0  # [0..] fi: kuinka paljon myynnin pitäisi kasvaa vuodessa, euroa | en: by how much sales should grow in a year, money
win_share: float = 0.5  # [0..1] fi: kuinka suuri osa siitä, mikä asiakkailta on saatavissa, oletetaan saatavan vuodessa | en: what share of what can be won from the accounts is assumed to be won in a year
source_sales: list[float] = []  # [0..] fi: myynti lähteittäin: nykyisille samaa; nykyisille uutta; suositellut; prospektoidut; takaisin voitetut | en: sales by source: more of the same to current customers; new products to them; referred; by prospecting; won back
source_costs: list[float] = []  # [0..] fi: myyntityön kulut lähteittäin samassa järjestyksessä | en: costs of selling by source, in the same order

# %% tags=["collapsed"]
case = findings.CustomerShare.read(locals())
findings.used(case)

# %% tags=["lesson", "collapsed"]
example = case.of_course()  # fi: luvun esimerkit ovat Suvilinjasta | en: the examples of the chapter are Suvilinja's
winning, target = example.winning, example.target
firms = course_data("prospects").query("customer_type == 'business'")
won_firms = firms[firms["stage_reached"] == customer_share.WON]
of_prospects = both(fi="Lähde: Suvilinjan keksityt prospektit 2025", en="Source: Suvilinja's prospects of 2025, made up")
of_accounts = both(fi="Lähde: Suvilinjan keksityt arviot 14 yritysasiakkaasta ja ostot 2025", en="Source: Suvilinja's estimates of 14 business customers, and purchases of 2025, made up")
of_selling = both(fi="Lähde: Suvilinjan keksityt myyntityön kulut 2025", en="Source: Suvilinja's costs of selling in 2025, made up")

# %% [markdown] tags=["fi", "lesson"] sources=["S0-089"]
# **Päätä ensin, katso sitten.** Mistä sinä hakisit 250 000 euroa?

# %% [markdown] tags=["en", "lesson"] sources=["S0-089"]
# **Decide first, then look.** Where would you look for the €250,000?

# %% tags=["lesson", "collapsed"]
explore(
    lambda source: respond(None, {
        "current": both(fi="Heidät tunnetaan, ja puhelinnumero on tallessa. Onko heillä vielä jotain ostettavaa?", en="You know them, and have their number. Is there anything left for them to buy?"),
        "referral": both(fi="Tuttu puhuu puolestasi. Montako suosittelua vuodessa tulee?", en="A friend speaks for you. How many referrals come in a year?"),
        "new": both(fi="Heitä on eniten. Kuinka monta pitää tavata, jotta yksi ostaa?", en="There are most of these. How many must be met before one buys?"),
        "lost": both(fi="Heidät tunnetaan, ja heillä oli syy lähteä. Onko syy poistunut?", en="You know them, and they had a reason to leave. Is the reason gone?"),
    }[source]),
    {"source": Guess(both(fi="Hakisin ensin", en="I would look first"), {
        "current": both(fi="nykyisiltä asiakkailta", en="to current customers"),
        "referral": both(fi="heidän suosittelemiltaan", en="to those they refer"),
        "new": both(fi="täysin uusilta", en="to entirely new ones"),
        "lost": both(fi="menetetyiltä", en="to those we have lost")})},
)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-089"]
# Luentokalvolla 40 **lisämyynnin lähteet** ovat juuri nämä neljä eikä muita ole. (Myynti kasvaa silläkin, että harvempi lähtee: siitä oli puhe luvuissa 2 ja 8.) Oikeanpuoleisen sarakkeen luvut ovat talousjohtajan säännöstä. Siihen palataan.

# %% [markdown] tags=["en", "lesson"] sources=["S0-089"]
# On slide 40 of the lecture the **sources of additional sales** are just these four, and no others. (Sales also grow if fewer customers leave: that was the subject of chapters 2 and 8.) The numbers in the right-hand column are from the rule that the head of finance quotes. We shall come to it.

# %% tags=["lesson", "collapsed"] sources=["S0-089", "S0-077", "S0-078", "S0-079"]
pictures.sources()

# %% [markdown] tags=["fi", "lesson"] sources=["S0-089"]
# Otetaan ehdotukset vuorollaan. Ensin toimitusjohtajan: uusia asiakkaita. Yritystä, josta voisi tulla asiakas, sanotaan **prospektiksi** ja sellaisten etsimistä ja taivuttelua **prospektoinniksi**. Vuonna 2025 Suvilinja tunnisti {winning.prospects:number} yritysprospektia, ja {winning.won:number}:sta tuli asiakas. Näiden {winning.won:number} yrityksen hankintaan käytettiin työtä ja rahaa keskimäärin {winning.each_alone:money} yritystä kohti. ”Halpaa”, sanoo toimitusjohtaja.
#
# Aino pyytää laskemaan vielä kerran niin, että mukana on *kaikki* prospektointiin käytetty raha.
#
# **Arvaa ensin, katso sitten.** Mitä yhden uuden yritysasiakkaan hankinta silloin maksoi?

# %% [markdown] tags=["en", "lesson"] sources=["S0-089"]
# Let us take the proposals in turn. First that of the managing director: new customers. A firm that might become a customer is called a **prospect**, and looking for such firms and winning them over is **prospecting**. In 2025 Suvilinja identified {winning.prospects:number} business prospects, and {winning.won:number} became customers. The work and money spent on these {winning.won:number} came to {winning.each_alone:money} each, on average. “Cheap,” says the managing director.
#
# Aino asks for the figure again, this time with *all* the money that was spent on prospecting.
#
# **Guess first, then look.** What did it cost to win one new business customer then?

# %% tags=["lesson", "collapsed"]
prices = {price: both(fi="noin {price}", en="about {price}").format(price=money(price, "EUR")) for price in (300, 600, 1300, 3000)}
nearest = min(prices, key=lambda price: abs(price - winning.each))
explore(
    lambda price: respond(
        price == nearest,
        both(fi="Hinta on yli kuusinkertainen ensimmäiseen lukuun verrattuna. Mistä ero tulee? Katso alta.", en="More than six times the first figure. Where does the difference come from? See below.") if price == nearest
        else both(fi="Enemmän. Laske, kuinka monesta yrityksestä ei tullut asiakasta. Katso alta.", en="More. Think how many firms did not become customers. See below.") if price < nearest
        else both(fi="Niin kallista se ei sentään ollut. Katso alta.", en="Not quite so much. See below.")),
    {"price": Guess(both(fi="Yhden hankinta maksoi", en="Winning one cost"), prices)},
)

# %% [markdown] tags=["fi"]
# ## Mitä uuden asiakkaan hankinta maksoi?

# %% [markdown] tags=["en"]
# ## What did it cost to win a new customer?

# %% [markdown] tags=["fi", "lesson"] sources=["S0-091", "S0-092"]
# Katsotaan ensin, miten asiakas syntyy. Luentokalvolla 42 asiakassuhde **luodaan** neljässä vaiheessa. Kahdessa ensimmäisessä päätetään, ketä tavoitellaan, kolmannessa, millä keinoin. Kaikki kolme maksavat, vaikka kukaan ei ole vielä ostanut mitään.

# %% [markdown] tags=["en", "lesson"] sources=["S0-091", "S0-092"]
# Let us first see how a customer relationship comes about. On slide 42 of the lecture a customer relationship is **created** in four steps. In the first two we decide whom to go for, in the third by what means. All three cost money before anybody has bought anything.

# %% tags=["lesson", "collapsed"] sources=["S0-091", "S0-092"]
pictures.steps()

# %% [markdown] tags=["fi", "lesson"] sources=["S0-091", "S0-092"]
# Kolmannen vaiheen keinoja on kuusi: riittävä, osaava ja motivoitunut **henkilöstö**, **palvelu** ennen ostoa ja sen aikana, **tuotetarjooma**, **hinta**, **saatavuus** eli ostamisen helppous sekä **markkinointiviestintä**. Jos yksi pettää, kauppa voi jäädä syntymättä.
#
# **Lajittele.** Valitse tapaus: mikä kuudesta keinosta petti?

# %% [markdown] tags=["en", "lesson"] sources=["S0-091", "S0-092"]
# In the third step there are six means: sufficient, skilled and motivated **staff**, **service** before and during the purchase, the **product offering**, the **price**, **availability**, or ease of buying, and **marketing communication**. If one fails, there may be no sale.
#
# **Sort.** Choose a case: which of the six means failed?

# %% tags=["lesson", "collapsed"] sources=["S0-092"]
means = {
    "staff": both(fi="henkilöstö", en="staff"), "service": both(fi="palvelu", en="service"), "products": both(fi="tuotetarjooma", en="product offering"),
    "price": both(fi="hinta", en="price"), "access": both(fi="saatavuus", en="availability"), "talk": both(fi="viestintä", en="communication"),
}
failures = {
    "trainee": (both(fi="Saha kysyi vaarallisista aineista. Kukaan myyjistä ei tunne määräyksiä, joten saha kysyi muualta.", en="A sawmill asked about dangerous goods. None of the sellers knows the rules, so it asked elsewhere."), "staff",
                both(fi="Kukaan ei osannut vastata: osaavia ihmisiä puuttui.", en="Nobody had the skill to answer.")),
    "form": (both(fi="Hotelli yritti varata kuljetuksen kolmesti, mutta varauslomake ei hyväksynyt yrityksen osoitetta.", en="A hotel tried to book transport three times, but the form did not accept its address."), "access",
             both(fi="Ostaja halusi ostaa, mutta se tehtiin vaikeaksi.", en="The buyer wanted to buy, and it was made difficult.")),
    "unknown": (both(fi="Koulutusyritys kokousti hotellissa, koska ei tiennyt, että laivallakin voi.", en="A training firm held its meetings in a hotel, not knowing that one can do so on board."), "talk",
                both(fi="Tuote oli olemassa, mutta siitä ei ollut kerrottu.", en="The product was there, but nobody had told them about it.")),
    "waiting": (both(fi="Kuljetusliike odotti terminaalissa tunnin, eikä kukaan kysynyt, mitä se tarvitsi.", en="A haulier waited in the terminal for an hour, and nobody asked what it needed."), "service",
                both(fi="Ostaja oli jo ovella. Palvelu ennen ostoa petti.", en="The buyer was at the door already. The service before the purchase failed.")),
    "camp": (both(fi="Leirikoulu pyysi hintaa neljällekymmenelle. Hinta oli sama kuin yhdelle matkustajalle, kerrottuna neljälläkymmenellä.", en="A camp school asked for a price for forty. It was the price of one traveller, forty times."), "price",
             both(fi="Hinnoittelussa ei ollut ryhmiä.", en="The pricing had no groups.")),
    "night": (both(fi="Kalatukku olisi tarvinnut kylmäpaikan yölähtöön, jota ei ole.", en="A fish wholesaler needed refrigerated space on a night departure that does not exist."), "products",
              both(fi="Sitä, mitä asiakas tarvitsi, ei ollut valikoimassa.", en="What the customer needed was not on offer.")),
}
explore(
    lambda case_of, mean: respond(
        mean == failures[case_of][1],
        failures[case_of][2] if mean == failures[case_of][1] else both(fi="Kysy, mitä olisi pitänyt muuttaa, jotta kauppa olisi syntynyt.", en="Ask what would have had to be different for the sale to happen.")),
    {"case_of": Choice(both(fi="Tapaus", en="Case"), {key: told for key, (told, _mean, _why) in failures.items()}), "mean": Guess(both(fi="Keino", en="Means"), means)}, case_of="trainee",
)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-091"]
# Suvilinja kirjaa kuusi vaihetta. *Tunnistettu* on kalvon ensimmäinen vaihe ja *valittu kohderyhmään* toinen. *Yhteys otettu* ja *tarjous* luetaan tässä kolmanteen: kalvolla siinä vasta suunnitellaan ohjelma (*tekijän täydennys*). *Kokeiluostosta* alkaa neljäs.

# %% [markdown] tags=["en", "lesson"] sources=["S0-091"]
# Suvilinja records six stages. *Identified* is the first step of the slide, and *selected as target* the second. *Contacted* and *offer* are counted here in the third step, which on the slide only plans the programme (*author's completion*). The *trial purchase* begins the fourth.

# %% tags=["collapsed"]
findings.prospects(case)

# %% tags=["lesson", "collapsed"]
first_year = won_firms["expected_yearly_eur"].mean()
stopped = example.funnel["cost"]
at_desk, at_door = stopped[["identified", "selected"]].sum(), stopped[["contacted", "offer"]].sum()

# %% [markdown] tags=["fi", "lesson"] sources=["S0-091"]
# Epäonnistumiset eivät ole hukkaa, jonka voi jättää laskusta pois: ilman epäonnistumisia ei olisi löydetty niitä {winning.won:number} yritystä, jotka suostuivat. Niiden hankinnasta maksettiin siis koko summa, {winning.cost:money}, eli {winning.each:money} yritystä kohti. Jälkimmäistä lukua sanotaan **hankintakustannukseksi**.
#
# Harmaista pylväistä näkee, mihin raha meni. Työpöydällä karsittuihin kului {at_desk / winning.cost:percent}. Niihin, joihin otettiin yhteyttä tai joille tehtiin tarjous turhaan, kului {at_door / winning.cost:percent}. Etukäteen ei tiedetä, kenestä ei tule asiakasta. Ensin on siis katsottava, mikä turhia tarjouksia yhdisti.
#
# Onko {winning.each:money} paljon? Uuden yrityksen ostojen odotetaan olevan ensimmäisenä vuonna {first_year:money}, ja siitä vain osa on katetta. Hankintakustannus on suuri, jos asiakas lähtee vuoden päästä, ja pieni, jos asiakas pysyy kymmenen vuotta. Yksin luku ei siis ratkaise mitään, mutta väärin laskettuna se vie harhaan. Katso seuraavasta kuviosta, mistä löydetty asiakas näyttää halvimmalta. Ota sitten epäonnistumiset mukaan.

# %% [markdown] tags=["en", "lesson"] sources=["S0-091"]
# The failed attempts are no waste that may be left out: without them the {winning.won:number} firms that said yes would not have been found. So all of the {winning.cost:money} is part of the cost of winning them: {winning.each:money} for each. This cost of one is called the **acquisition cost**.
#
# The grey bars show where the money went. Those who were dropped at the desk took {at_desk / winning.cost:percent}. Those who were contacted, or made an offer, without success took {at_door / winning.cost:percent}. Nobody knows beforehand who will not become a customer. So first see what the unsuccessful offers had in common.
#
# Is {winning.each:money} much? A new firm is expected to buy {first_year:money} worth in its first year, only part of which is margin. The acquisition cost is high if the customer leaves in a year, and low if the customer stays for ten. So alone it decides nothing, but a wrong figure misleads. See in the next figure where the customers that look cheapest were found. Then count the failed attempts in.

# %% tags=["lesson", "collapsed"]
origin = firms.assign(won=firms["stage_reached"] == customer_share.WON).groupby("source")
tried, wins = origin.size(), origin["won"].sum()
per_win = {"won": won_firms.groupby("source")["cost_eur"].sum() / wins, "all": origin["cost_eur"].sum() / wins}
by_alone = per_win["won"].sort_values().index
found_at = {source: f"{name} ({number(wins[source])}/{number(tried[source])})" for source, name in value_labels("prospects", "source").items() if source in by_alone}
counted = {"won": both(fi="vain onnistumiset", en="successes alone"), "all": both(fi="myös epäonnistumiset", en="failures too")}


def where_found(count):
    price = per_win[count].reindex(by_alone)
    words = {"name": found_at[price.idxmin()].split(" (")[0], "price": money(price.min(), "EUR"), "last": found_at[price.idxmax()].split(" (")[0], "most": money(price.max(), "EUR")}
    return bars(
        [found_at[source] for source in price.index], price.tolist(), write=lambda x: money(x, "EUR"), highlight=[found_at[price.idxmin()]], limits=(0, per_win["all"].max()),
        heads=(both(fi="Mistä löytyi (tuli asiakkaaksi / prospekteja)", en="Where found (became customers / prospects)"), both(fi="Yhden hankinta", en="Winning one")),
        title=(both(fi="Jos lasketaan vain onnistumiset, halvimmalta hankintatavalta näyttää {name}: {price}", en="If successes alone are counted, the cheapest way seems to be: {name}, {price}") if count == "won"
               else both(fi="Kun epäonnistumisetkin lasketaan, halvin on {name}: {price}", en="With failures counted too, the cheapest way is: {name}, {price}")).format(**words),
        alt=both(fi="Yhden yritysasiakkaan hankinta: halvin {name}, {price}; kallein {last}, {most}.", en="Winning one business customer: cheapest {name}, {price}; most expensive {last}, {most}.").format(**words),
        subtitle=both(fi="Yhden yritysasiakkaan hankinnan hinta vuonna 2025, €, sen mukaan, mistä yritys löytyi; suluissa asiakkaiksi tulleet ja kaikki prospektit",
                      en="Cost of winning one business customer in 2025, €, by where the firm was found; in brackets those who became customers, and all prospects"), source=of_prospects,
    )


explore(where_found, {"count": Choice(both(fi="Lasketaan", en="Count"), counted)}, count="won")

# %% [markdown] tags=["fi", "lesson"]
# Ensin näyttää halvimmalta, että myyjä etsii yrityksen itse: {per_win["won"]["seller"]:money}. Epäonnistumisineen se maksaa {per_win["all"]["seller"]:money}. Halvin onkin yritys, joka ottaa itse yhteyttä verkkosivuilla: {per_win["all"]["website"]:money}. (Asiakkaita tuli kustakin paikasta vain {wins.min():number}–{wins.max():number}, joten täsmällisiin lukuihin ei pidä luottaa.)

# %% [markdown] tags=["en", "lesson"]
# At first it seems cheapest to have a seller find the firm: {per_win["won"]["seller"]:money}. With the failed attempts counted that costs {per_win["all"]["seller"]:money}. The cheapest are the firms that get in touch themselves, on the website: {per_win["all"]["website"]:money}. (Only {wins.min():number}–{wins.max():number} customers came from each place, so do not trust the exact figures.)

# %% [markdown] tags=["fi"] sources=["S0-077", "S0-078", "S0-079"]
# ## Mitä euro lisämyyntiä maksaa?

# %% [markdown] tags=["en"] sources=["S0-077", "S0-078", "S0-079"]
# ## What does a euro of additional sales cost?

# %% tags=["lesson", "collapsed"]
classes, by_way = example.classes, example.sources

# %% [markdown] tags=["fi", "lesson"] sources=["S0-077", "S0-078", "S0-079"]
# Toinen ehdotus oli talousjohtajan, ja hänen sääntönsä on luentokalvolla 35: kun yhden yksikön myyminen **nykyiselle** asiakkaalle maksaa **1**, **uudelle** se maksaa **5** ja kerran **menetetylle 25**. Kalvolla kustannusta mitataan euroilla, työtunneilla, käynneillä, soitoilla tai kampanjoilla. Ratkaisevaa on vain suhde.
#
# Säännön voi tarkistaa kirjanpidosta. Suvilinja kirjaa erikseen kaupat, joiden eteen on tehty myyntityötä, ja sen, mitä työ maksoi. Vuonna 2025 tällaisia kauppoja oli {by_way["units"].sum():number}, yhteensä {round(by_way["sales"].sum(), -3):money}. Muuhun myyntiin ei ole kirjattu myyntityötä. *Yksikkö* on siis yksi kauppa, keskimäärin {by_way["sales"].sum() / by_way["units"].sum():money}. (Mukana ovat myös yksityishenkilöt. Kirjanpidosta ei näe, onko mukana työ, josta ei syntynyt kauppaa. Jos ei ole, uusille ja menetetyille myyminen on kalliimpaa kuin alla.)
#
# **Arvaa ensin, katso sitten.** Kuinka monta kertaa niin paljon *menetetylle* myyty yksikkö maksoi kuin nykyiselle myyty?

# %% [markdown] tags=["en", "lesson"] sources=["S0-077", "S0-078", "S0-079"]
# The second proposal was that of the head of finance, and the rule is on slide 35 of the lecture: where selling one unit to a **current** customer costs **1**, it costs **5** to a **new** one and **25** to one who has been **lost**. On the slide it is measured in euros, hours of work, visits, calls or campaigns. Only the ratio matters.
#
# The rule can be checked in the books. Suvilinja records separately the sales for which selling work was done, and what the work cost. In 2025 there were {by_way["units"].sum():number} such sales, {round(by_way["sales"].sum(), -3):money} in all. For other sales no selling work has been recorded. So a *unit* is one sale, {by_way["sales"].sum() / by_way["units"].sum():money} on average. (Private persons are in it too. The books do not show whether work that led to no sale is included. If not, selling to new and lost customers costs more than it does below.)
#
# **Guess first, then look.** How many times as much as a unit sold to a current customer did a unit sold to a *lost* one cost?

# %% tags=["lesson", "collapsed"]
lost_times = classes.at["lost", "times"]
multiples = {3: both(fi="noin kolminkertaisesti", en="about 3 times"), 7: both(fi="noin seitsenkertaisesti", en="about 7 times"), 15: both(fi="noin 15-kertaisesti", en="about 15 times"), 25: both(fi="noin 25-kertaisesti", en="about 25 times")}
closest = min(multiples, key=lambda times: abs(times - lost_times))
explore(
    lambda times: respond(
        times == closest,
        both(fi="Kaukana säännöstä, mutta silti kallista. Katso alta, mitä yksiköistä ei näe.", en="Far from the rule, and expensive all the same. See below what a unit does not show.") if times == closest
        else both(fi="Vähemmän. Sääntö liioittelee tässä. Katso alta.", en="Less. The rule exaggerates here. See below.") if times > closest
        else both(fi="Enemmän kuitenkin. Katso alta.", en="More than that. See below.")),
    {"times": Guess(both(fi="Menetetylle myyty yksikkö maksoi", en="A unit sold to a lost customer cost"), multiples)},
)

# %% [markdown] tags=["fi", "lesson"] sources=["X-09", "X-10", "S0-080", "S0-081"]
# Ennen vastausta: mistä sääntö on peräisin? Kalvolla ei ole lähdettä. Sanonta kiertää maailmalla, ja kertoimena on milloin kolme, milloin kaksikymmentä (Pfeifer 2005). Myös omista lähteistämme löytyy perusteita sitä vastaan. Luvun 8 taulukossa hankinta maksaa 100 ja hoito 60–100. (Siellä luvut ovat asiakasta, eivät myytyä yksikköä kohti.) Kalvolla 40 menetetyt ovat lisämyynnin lähde, ja koulutuspäivän muistiinpanoissa asiakkuus neuvotaan päättämään niin, että on helppo palata. Eivätkä menetetyt ole yksi ryhmä: hinnan takia lähtenyt on helpompi saada takaisin kuin huonon palvelun takia lähtenyttä (*tekijän täydennys*).
#
# Kalvolla 36 kysytään, *miksi* uusi on viisi ja entinen 25 kertaa kalliimpi. Mieti kummallekin yksi syy ennen kuin luet eteenpäin. Syitä on helppo keksiä, mutta kertoimia niistä ei saa. Ne saa vain laskemalla.
#
# Kuviossa lasketaan, paljonko myyntityötä kului yhtä *myytyä euroa* kohti.

# %% [markdown] tags=["en", "lesson"] sources=["X-09", "X-10", "S0-080", "S0-081"]
# Before the answer: where does the rule come from? The slide gives no source. The saying goes round the world with anything from three to twenty as its number (Pfeifer 2005). Our own sources speak against it too. In the table of chapter 8 acquisition costs 100 and retention 60–100. (There the figures are per customer, not per unit sold.) On slide 40 lost customers are a source of sales, and the notes of the training day advise ending a relationship in such a way that it is easy to come back. Nor are lost customers one group: those who left because of the price are easier to win back than those who left because of bad service (*author's completion*).
#
# Slide 36 asks *why* a new customer is five times, and a former one 25 times, as expensive. Think of one reason for each before you read on. Reasons are easy to find, but they give no multiples. Only counting does.
#
# The figure shows how much selling work went into one *euro of sales*.

# %% tags=["collapsed"]
findings.selling(case)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-077", "S0-078", "S0-079"]
# Suvilinjassa sääntö pitää siis uusissa suunnilleen mutta ei menetetyissä: uudelle myyty yksikkö maksoi {classes.at["new", "times"]:number.1} (ei 5) ja menetetylle myyty {lost_times:number.1} (ei 25) kertaa niin paljon kuin nykyiselle myyty. Myös saman luokan sisällä on eroja, suurimmat *uusissa*: suositelluille myyminen vei {by_way.at["referral", "per_euro"]:money.2} myytyä euroa kohti, prospektoiduille {by_way.at["prospecting", "per_euro"]:money.2}. Säännössä kummankin luku on 5. (Luvut on keksitty. Niistä näkee, miten sääntöä koetellaan, ei sitä, mikä on totta.)

# %% [markdown] tags=["en", "lesson"] sources=["S0-077", "S0-078", "S0-079"]
# So at Suvilinja the rule roughly holds for new customers, but not for lost ones: a unit sold to a new customer cost {classes.at["new", "times"]:number.1} times (not 5), and one sold to a lost customer {lost_times:number.1} times (not 25), as much as one sold to a current customer. There are differences within a class too, the largest among the *new*: selling to those referred cost {by_way.at["referral", "per_euro"]:money.2} per euro of sales, to those found by prospecting {by_way.at["prospecting", "per_euro"]:money.2}. The rule counts both as 5. (The figures are made up. They show how the rule is tested, not what is true.)

# %% [markdown] tags=["fi", "lesson"]
# Vaikka suhde olisi oikea, siitä ei vielä seuraisi, että raha kannattaa siirtää nykyisiin. Pfeifer osoitti sen mallissaan: suhde on menneen *keskiarvo*, mutta päätös koskee *seuraavaa* euroa. Kuvittele, että ensimmäiset kymmenen soittoa tuovat kahdeksan kauppaa ja seuraavat kymmenen kaksi. Keskimäärin kauppa on maksanut kaksi soittoa, mutta seuraava maksaa viisi. Jos nykyiset ostavat jo lähes kaiken meiltä, juuri seuraava euro heiltä voi olla kallein. Siksi talousjohtajan ehdotusta ei voi arvioida vastaamatta Ainon kysymykseen.

# %% [markdown] tags=["en", "lesson"]
# Even if the ratio were right, it would not follow that the money should be moved to current customers. Pfeifer showed it in a model: the ratio is an *average* of the past, but the decision is about the *next* euro. Imagine that the first ten calls bring eight sales, and the next ten bring two. On average a sale has cost two calls, but the next one costs five. If the current customers buy nearly everything from us already, the next euro from them may be the most expensive of all. So the proposal of the head of finance cannot be judged without an answer to Aino's question.

# %% [markdown] tags=["fi", "lesson"] sources=["S1-019", "S0-083", "S3-011", "S4-013", "X-06"]
# ## Kuinka suuri osa on meidän?
#
# ”Mikä on meidän osuutemme?” Kysymykseen voi vastata kahdella tavalla, ja koulutuspäivän muistiinpanoissa ne erotetaan. **Markkinaosuus** liittyy tuotteeseen: kuinka suuri osa kaikesta saariston rahdista kulkee meillä? **Asiakasosuus** liittyy asiakkaaseen: kuinka suuri osa *tämän yrityksen* kuljetuksista on meillä, vai onko ne hajautettu monelle? Asiakasosuutta kutsutaan myös osuudeksi lompakosta (*share of wallet*).
#
# K. Cybulskin puolalaisella luennolla sama asia sanotaan euroina. **Nykyinen ostoaukko** on se, mitä asiakas ostaa muilta:
#
# > nykyinen ostoaukko = asiakkaan kaikki ostot − ostot meiltä
#
# > asiakasosuus = ostot meiltä / asiakkaan kaikki ostot = 1 − nykyinen ostoaukko / kaikki ostot
#
# *Kaikki ostot* ovat tässä vain sitä, mitä mekin myymme: kuljetuksia ja kokouksia. (Luennolla aukko lasketaan tuotteesta, luentokalvolla toimialasta.)
#
# Luentokalvolla 37, jonka ajatus on Strandvikin, on vielä kolmas alue: kaikki, mitä asiakas elinaikanaan ostaa. Alla kaikki kolme on piirretty sisäkkäin yhden asiakkaan luvuista.

# %% [markdown] tags=["en", "lesson"] sources=["S1-019", "S0-083", "S3-011", "S4-013", "X-06"]
# ## How much of it is ours?
#
# “What is our share?” There are two answers, and the notes of the training day tell them apart. **Market share** is about a product: how much of all freight in the archipelago do we carry? **Share of wallet** is about a customer: how much of *this firm's* transport is ours, or is it spread over many? The notes call it *customer share*.
#
# The Polish lecture of K. Cybulski says the same in euros. The **current gap** is what the customer buys from others:
#
# > current gap = all that the customer buys − what it buys from us
#
# > share of wallet = what it buys from us / all that it buys = 1 − current gap / all that it buys
#
# *All that it buys* means only what we sell too: transport and meetings. (The Polish lecture takes the gap of a product, slide 37 that of a trade.)
#
# Slide 37, after Strandvik, has a third area as well: all that the customer buys in a lifetime. Below they lie one within another, for one customer.

# %% tags=["lesson", "collapsed"] sources=["S0-083", "S0-084"]
gaps, accounts, called = example.gaps, example.accounts, example.names
food, years = "A00354", 10
areas = [gaps.at[food, "wallet"] * years, gaps.at[food, "wallet"], accounts.at[food, "bought"]]

nested(
    [both(fi="alan ostot {years} vuodessa: pitkäaikainen potentiaali", en="bought in the trade in {years} years: long-term potential").format(years=years),
     both(fi="alan ostot kaikilta vuodessa: myynnin potentiaali", en="bought in the trade from all in a year: sales potential"),
     both(fi="ostot meiltä vuodessa: nykyisen kannattavuuden perusta", en="bought from us in a year: basis of present profitability")],
    areas, heading=both(fi="Ostot", en="Purchases"), value=Column(both(fi="Summa", en="Sum"), "money", 0, "€"),
    title=both(fi="{who} ostaa meiltä {share} kuljetuksistaan ja kokouksistaan", en="{who} buys {share} of its transport and meetings from us").format(who=called[food], share=percent(gaps.at[food, "share"])),
    alt=both(fi="{who}: ostot meiltä {own}, kaikilta {all} vuodessa ja {long} {years} vuodessa.", en="{who} buys {own} worth from us and {all} worth from all suppliers in a year, {long} worth in {years} years.").format(
        who=called[food], own=money(areas[2], "EUR"), all=money(areas[1], "EUR"), long=money(areas[0], "EUR"), years=years),
    subtitle=both(fi="{who}, ostot 2025, €; elinajan paikalla {years} samanlaista vuotta (tekijän oletus)", en="{who}, purchases of 2025, €; {years} equal years in place of a lifetime (author's assumption)").format(who=called[food], years=years),
    source=of_accounts,
)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-084", "S3-020", "S4-013", "S4-011", "S1-021"]
# Jokaisella alueella on oma käyttönsä: sisimmästä tulee nykyinen tulos, keskimmäisestä myyntitavoite ja uloimmasta syy hoitaa suhdetta vielä silloinkin, kun tämä vuosi on huono. Kenner Companyn verkkosivun mukaan asiakasosuus on kasvun helpoin mittari. **Kasvuasiakas** ostaa usein vain murto-osan, mutta sillä on varaa kasvaa arvoasiakkaaksi. Jos varaa ei ole, se on *standardiasiakas* (luku 5), eikä pieni osuus silloin ole merkki kasvunvarasta. Puolalaisen luennon mukaan suuri asiakasosuus on yksi vahvimmista *uskollisuuden* merkeistä. Merkki se on vain, jos muitakin myyjiä on (*tekijän huomio*).
#
# Mutta mistä keskimmäinen luku saadaan? Kuiteissa sitä ei ole. Suvilinjan myyjät kokoontuivat ja arvioivat neljäntoista yrityksen ja kunnan ostot: mitä kukin ostaa kaikilta, vähintään ja enintään, ja mihin arvio perustuu. Joltakin kysyttiin, joku oli julkaissut tarjouspyynnön, jostakin tehtiin laskelma. Ja joidenkin ostot arvattiin.
#
# **Arvaa ensin, katso sitten.** Kenen ostoista voisi eniten siirtyä Suvilinjalle?

# %% [markdown] tags=["en", "lesson"] sources=["S0-084", "S3-020", "S4-013", "S4-011", "S1-021"]
# Each area has its use: the innermost makes the present result, the middle one the sales target, and the outermost is the reason to look after a relationship even when this year is a bad one. On the web page of Kenner Company the share of wallet is the easiest measure of growth. A **growth customer** often buys only a fraction, but has room to become a value customer. One that has no room is a *standard customer* (chapter 5), and then a small share is no sign of growth to come. In the Polish lecture a large share is one of the strongest signs of *loyalty*. It is one only if there are other sellers (*author's remark*).
#
# But where does the middle figure come from? It is not in the receipts. Suvilinja's sellers sat down and estimated the purchases of fourteen firms and municipalities: what each buys in all, at least and at most, and what the estimate rests on. Some were asked, some had published a call for tenders, for some a calculation was made. And for some it was a guess.
#
# **Guess first, then look.** From which of these could the most move to Suvilinja?

# %% tags=["lesson", "collapsed"]
fish, council, yard, centre, sawmill = "A00219", "A01813", "A04040", "A00615", "A00677"
could = gaps["attainable"]
told = {
    fish: both(fi="{who}, suurin asiakkaamme", en="{who}, our largest customer"), council: both(fi="{who}, nykyisistä asiakkaistamme se, jolla on eniten ostettavaa", en="{who}, of our current customers the one with the most to buy"),
    food: both(fi="{who}, kasvaa nopeammin kuin alansa", en="{who}, growing faster than its trade"), yard: both(fi="{who}, ei ole ostanut mitään", en="{who}, has bought nothing"),
}
explore(
    lambda account: respond(
        account == could.idxmax(),
        both(fi="Se, joka ei osta mitään, voi ostaa eniten. Onko sillä luvulla pohjaa? Katso alta.", en="The one who buys nothing could buy the most. Does the figure rest on anything? See below.") if account == could.idxmax()
        else both(fi="Nykyiset ostot johtavat harhaan. Katso alta, kuinka vähän siellä on enää saatavissa.", en="What it buys from us leads you astray. See below how little is left to be won.") if account == fish
        else both(fi="Siellä on paljon, mutta ei eniten. Katso alta.", en="There is a lot, but not the most. See below.")),
    {"account": Guess(both(fi="Eniten voisi siirtyä asiakkaalta", en="The most could move from"), {key: words.format(who=called[key]) for key, words in told.items()})},
)

# %% [markdown] tags=["fi"] sources=["S1-022", "S1-023"]
# ## Kuinka paljon asiakkailta on saatavissa?

# %% [markdown] tags=["en"] sources=["S1-022", "S1-023"]
# ## How much can be won from customers?

# %% [markdown] tags=["fi", "lesson"] sources=["S1-023"]
# Harva yritys ostaa kaiken yhdeltä. Muistiinpanojen mukaan asiakas voi varmistaa toimintaansa ostamalla usealta, ja silloin on tiedettävä, miksi.
#
# **Lajittele.** Asiakas sanoo, miksi ostaa muualta. Mitä tekisit ensin?

# %% [markdown] tags=["en", "lesson"] sources=["S1-023"]
# Few firms buy everything from one supplier. According to the notes a customer may secure its operations by buying from several, and then you must know why.
#
# **Sort.** A customer says why it buys elsewhere. What would you do first?

# %% tags=["lesson", "collapsed"] sources=["S1-023"]
moves = {
    "leave": both(fi="hyväksyn rajan ja tavoittelen vain sen alle mahtuvaa", en="accept the limit, and aim only at what fits under it"),
    "tell": both(fi="kerron, mitä meillä on", en="tell them what we have"),
    "mend": both(fi="korjaan vian ennen kuin tarjoan mitään", en="put it right before offering anything"),
    "develop": both(fi="vien toiveen tuotekehitykseen", en="take the wish to product development"),
}
reasons = {
    "safe": (both(fi="Jos laivanne seisoo, tehdas seisoo. Siksi meillä on aina kaksi kuljetusyhtiötä.", en="If your ship stands still, so does the factory. That is why we always have two carriers."), "leave",
             both(fi="Syy on varmuus, eikä sitä osteta alennuksella.", en="The reason is security, and a discount does not buy that.")),
    "unaware": (both(fi="Ai teiltä saa myös kokouspaketin? Me olemme varanneet ne hotellilta.", en="You do meetings too? We have booked ours at a hotel."), "tell",
                both(fi="Halvinta on täyttää aukko, joka johtuu vain siitä, ettei asiakas tiennyt valikoimastamme.", en="The cheapest gap to fill is one that is there only because the customer did not know what we have.")),
    "late": (both(fi="Laskunne ovat olleet väärin jo kolmesti. En osta teiltä enempää.", en="Your invoices have been wrong three times. I am not giving you any more."), "mend",
             both(fi="Lisämyynti tälle asiakkaalle alkaa laskutuksesta.", en="Selling more to this customer begins with invoicing.")),
    "early": (both(fi="Te lähdette kuudelta. Kalan pitää olla perillä viideltä.", en="You sail at six. The fish has to be there at five."), "develop",
              both(fi="Nykyinen tuote ei sovi tarpeeseen, sanottiin siitä mitä tahansa.", en="The present product does not fit the need, whatever you say about it.")),
}
explore(
    lambda said, move: respond(
        move == reasons[said][1],
        reasons[said][2] if move == reasons[said][1] else both(fi="Poistuisiko sillä se syy, jonka asiakas mainitsi?", en="Would that remove the reason that the customer gave?")),
    {"said": Choice(both(fi="Asiakas sanoo", en="The customer says"), {key: words for key, (words, _move, _why) in reasons.items()}), "move": Guess(both(fi="Tekisin", en="I would"), moves)}, said="safe",
)

# %% [markdown] tags=["fi", "lesson"] sources=["S1-022", "S1-023"]
# Syystä riippuu, kuinka suuren osan asiakas antaa enintään yhdelle toimittajalle. Tämä osuus on asiakkaan **raja**, ja aukosta on **saatavissa** vain se, mikä mahtuu rajan alle: kuviossa harmaa osa. Rajakin on myyjän arvio, joten sillekin tarvitaan peruste.
#
# > saatavissa = kaikki ostot × raja − ostot meiltä
#
# Esimerkiksi {example.names[fish]:text} antaa yhdelle enintään {accounts.at[fish, "most_to_one"]:percent}: {accounts.at[fish, "most_to_one"]:percent} × {accounts.at[fish, "wallet_likely"]:number} − {accounts.at[fish, "bought"]:number.0} = {could[fish]:money}. Jana on kokonaisostojen arvion väli, ja katkoviiva merkitsee, että kokonaisostot on arvattu.

# %% [markdown] tags=["en", "lesson"] sources=["S1-022", "S1-023"]
# The reason decides the largest part that a customer gives to one supplier. That is its **limit**, and only what fits under the limit can be won, or is **attainable**: the grey part in the figure. The limit is the seller's estimate too, so ask what it rests on.
#
# > attainable = all it buys × limit − purchases from us
#
# {example.names[fish]:text}, for one, gives at most {accounts.at[fish, "most_to_one"]:percent} to one supplier: {accounts.at[fish, "most_to_one"]:percent} × {accounts.at[fish, "wallet_likely"]:number} − {accounts.at[fish, "bought"]:number.0} = {could[fish]:money}. The line across is the range of the estimate of all it buys, and dashed means that the wallet is a guess.

# %% tags=["collapsed"]
findings.wallets(case)

# %% tags=["lesson", "collapsed"]
three = could.nlargest(3).index
largest_five = accounts["bought"].nlargest(5).index

# %% [markdown] tags=["fi", "lesson"] sources=["S1-022", "S1-023", "S3-011"]
# Ostoaukko on yhteensä noin {round(gaps["gap"].sum(), -3):money}, lähes kolme kertaa tavoitteen verran. Saatavissa siitä on noin {round(could.sum(), -3):money}. Sekin ylittäisi tavoitteen, mutta katso, *kenellä* se on. Yli puolet ({could[three].sum() / could.sum():percent}) on kolmella yrityksellä, jotka ostivat Suvilinjalta vuonna 2025 yhteensä {accounts.loc[three, "bought"].sum():money}: telakalla, joka ei ole koskaan ostanut, kurssikeskuksella, joka lähti, ja sahalla, jolle myyjä lakkasi soittamasta. Viidellä suurimmalla ostajalla on yhteensä {could[largest_five].sum() / could.sum():percent}. Osin se on pelkkää vähennyslaskua: joka ostaa meiltä jo paljon, sillä on vähemmän jäljellä.
#
# Sama on havaittu oikeista asiakkaista: siitä, mitä asiakas ostaa meiltä, voi päätellä vain vähän siitä, mitä hän ostaa muualta, ja suurin osa muualle menevästä rahasta on harvoilla asiakkailla (Du, Kamakura ja Mela 2007). **Omista myyntiluvuista ei näe, missä kasvu on. Se on kysyttävä asiakkailta.**
#
# Älä silti lähde vielä telakalle, sillä sen luku on arvaus, niin kuin sahankin. Seuraavassa kuviossa aukko kapenee ehto kerrallaan. Vaihda arviota ja rajaa ja katso, mitä 250 000 eurosta jää.

# %% [markdown] tags=["en", "lesson"] sources=["S1-022", "S1-023", "S3-011"]
# The gap is about {round(gaps["gap"].sum(), -3):money} in all, nearly three times the target. Of that about {round(could.sum(), -3):money} can be won. Even this would exceed the target, but look at *who* has it. More than half ({could[three].sum() / could.sum():percent}) is with three firms that in 2025 bought just {accounts.loc[three, "bought"].sum():money} worth in all from Suvilinja: a shipyard that has never bought, a course centre that left, and a sawmill that the seller stopped calling. The five largest buyers have {could[largest_five].sum() / could.sum():percent} together. In part this is mere subtraction: those who buy a lot from us already have less left.
#
# The same has been found with real customers: what a customer buys from us says little about what it buys elsewhere, and most of the money that goes elsewhere is with a few customers (Du, Kamakura and Mela 2007). **Your own sales figures do not show where the growth is: you have to ask.**
#
# Do not set off for the shipyard yet, though: its figure is a guess, and so is the sawmill's. In the next figure the gap narrows one condition at a time. Change the estimate and the limit, and see what is left of the €250,000.

# %% tags=["lesson", "collapsed"]
estimates = {"wallet_low": both(fi="varovainen", en="cautious"), "wallet": both(fi="todennäköinen", en="likely"), "wallet_high": both(fi="rohkea", en="bold")}
limits_of = {"own": both(fi="asiakkaan oma raja", en="the customer's own limit"), "none": both(fi="kaikki voi siirtyä", en="everything may move")}
sure, buys, earns = ~accounts.index.isin(example.guessed), accounts["bought"] > 1000, ~accounts.index.isin(example.at_a_loss)
rungs = [
    both(fi="koko ostoaukko", en="the whole gap"), both(fi="siitä saatavissa", en="of which attainable"), both(fi="… ja arvio on muu kuin arvaus", en="… and not just a guess"),
    both(fi="… ja yritys ostaa meiltä jo nyt", en="… and the firm buys from us now"), both(fi="… ja siitä jää meille voittoa", en="… and it is profitable for us"),
]


def narrowing(estimate, limit):
    wallet = gaps[estimate]
    there = customer_share.attainable_gap(wallet, accounts["bought"], accounts["most_to_one"] if limit == "own" else 1.0)
    all_but_guesses = there[sure], there[sure & buys], there[sure & buys & earns]
    left = [float(round(part.sum(), -3)) for part in (wallet - accounts["bought"], there, *all_but_guesses)]  # fi: arviota ei tiedetä euron tarkkuudella | en: an estimate is not known to the euro
    words = {"last": money(left[-1], "EUR"), "share": percent(left[-1] / target), "target": money(target, "EUR"), "gap": money(left[0], "EUR"), "room": money(left[1], "EUR")}
    return ladder(
        rungs, left, heading=both(fi="Ehto", en="Condition"), value=Column(both(fi="Euroa", en="Euros"), "money", 0, "€"), limits=(0, gaps["gap_high"].sum()),
        title=(
            both(fi="Varmin osa on {last}, {share} tavoitteesta", en="The most certain part comes to {last}, {share} of the target") if limit == "own"
            else both(fi="Jos kaikki voisi siirtyä, varmin osa olisi {last}, {share} tavoitteesta", en="If everything could move, the most certain part would be {last}, {share} of the target")
        ).format(**words),
        alt=both(fi="Ostoaukko {gap}, siitä saatavissa {room}; kaikkien ehtojen jälkeen {last}, kun tavoite on {target}.", en="The gap is {gap}, {room} of it attainable; after all conditions {last}, with a target of {target}.").format(**words),
        subtitle=both(fi="Yhteensä 14 yrityksen ja kunnan ostoaukko vuodessa, €; jokainen ehto lisätään edellisiin; tavoite {target}", en="The gap of 14 firms and municipalities in a year, €; each condition is added to those before; target {target}").format(**words), source=of_accounts,
    )


explore(narrowing, {
    "estimate": Steps(both(fi="Arvio kokonaisostoista", en="Estimate of all they buy"), estimates),
    "limit": Choice(both(fi="Raja", en="Limit"), limits_of)}, estimate="wallet", limit="own")

# %% tags=["lesson", "collapsed"]
safe = could[sure & buys & earns].sum()

# %% [markdown] tags=["fi", "lesson"] sources=["S1-022"]
# Todennäköisellä arviolla varmin osa on noin {round(safe, -3):money}, alle puolet tavoitteesta. Eikä saatavissa oleva ole vielä saatu: kaikkea ei voiteta vuodessa, ja kilpailijakin myy. Jos rajat unohtaa, tavoite näyttää turvatulta; asiakas ei vain anna kaikkea yhdelle. Jos koko tavoite haettaisiin näiltä neljältätoista, yli puolet siitä olisi siis arvausten, lähteneen asiakkaan ja tappiota tuottavan kunnan varassa.
#
# Arvaus ei ole hyödytön. Siitä näkee, *mitä kannattaa selvittää*. Yksi puhelu telakalle voi muuttaa arviota enemmän kuin vuosi työtä suurimman asiakkaan kanssa.

# %% [markdown] tags=["en", "lesson"] sources=["S1-022"]
# With the likely estimate the most certain part comes to about {round(safe, -3):money}, less than half of the target. Nor has it been won yet: not all is won in a year, and the competitor sells too. Forget the limits and the target looks safe; but customers do not give everything to one supplier. So if the whole target were sought from these fourteen, more than half of it would rest on guesses, on a customer who has left, and on a municipality on which we lose money.
#
# A guess is not useless. It shows *what is worth finding out*. One call to the shipyard may change the estimate more than a year's work with the largest customer.

# %% [markdown] tags=["fi"] sources=["S0-089"]
# ## Mistä seuraava euro?

# %% [markdown] tags=["en"] sources=["S0-089"]
# ## Where does the next euro come from?

# %% [markdown] tags=["fi", "lesson"] sources=["S0-089"]
# Nyt kolme ehdotusta voi panna samaan suunnitelmaan. Säätimellä valitset, kuinka paljon tavoitteesta haetaan nykyisiltä asiakkailta; loput tulevat valitsemastasi lähteestä. Hinnat ovat vuoden 2025 keskiarvoja.

# %% [markdown] tags=["en", "lesson"] sources=["S0-089"]
# Now the three proposals can be put into one plan. The control says how much of the target is looked for with current customers; the rest comes from the source you choose. The costs are averages of 2025.

# %% tags=["lesson", "collapsed"] sources=["S0-089"]
per_euro = {"current": classes.at["current", "per_euro"], **by_way.loc[["referral", "prospecting", "win_back"], "per_euro"]}
sold = {"current": classes.at["current", "sales"], **by_way.loc[["referral", "prospecting", "win_back"], "sales"]}
others = {"referral": both(fi="suositelluilta", en="those referred"), "prospecting": both(fi="prospekteilta", en="prospects"), "win_back": both(fi="menetetyiltä", en="lost customers")}


def plan_of(current, rest):
    wanted = {"current": current * 1000.0, rest: target - current * 1000.0}
    names = {"current": both(fi="nykyisiltä", en="current customers"), rest: others[rest]}
    costs = {name: customer_share.sales_plan_cost({name: sales}, per_euro) for name, sales in wanted.items()}
    said = [both(fi="{name}: {sales} (vuonna 2025: {was})", en="{name}: {sales} (in 2025: {was})").format(
        name=names[name], sales=money(sales, "EUR"), was=money(float(f"{sold[name]:.3g}"), "EUR")) for name, sales in wanted.items()]
    words = {"cost": money(sum(costs.values()), "EUR"), "share": percent(sum(costs.values()) / target), "current": money(wanted["current"], "EUR"), "rest": money(wanted[rest], "EUR"), "name": others[rest]}
    return bars(
        said, list(costs.values()), write=lambda x: money(x, "EUR"), highlight=said, limits=(0, target * max(per_euro.values())),
        heads=(both(fi="Mistä", en="From"), both(fi="Myyntityön hinta", en="Cost of selling")),
        title=both(fi="Vuoden 2025 hinnoin suunnitelma maksaa {cost}, {share} tavoitteesta", en="At the costs of 2025 the plan comes to {cost}, {share} of the target").format(**words),
        alt=both(fi="Nykyisiltä {current}, {name} {rest}: myyntityö maksaa {cost}.", en="{current} from current customers, {rest} from {name}: selling costs {cost}.").format(**words),
        subtitle=both(fi="Myyntityön hinta lähteittäin, €, kun tavoite on {target}; suluissa, mitä samasta lähteestä saatiin myyntityöllä vuonna 2025", en="Cost of selling by source, €, with a target of {target}; in brackets, what selling work brought from the same source in 2025").format(target=money(target, "EUR")), source=of_selling,
    )


explore(plan_of, {
    "current": Slider(both(fi="Nykyisiltä, tuhatta euroa", en="From current customers, thousand euros"), 0, 250, 25),
    "rest": Choice(both(fi="Loput", en="The rest from"), others)}, current=100, rest="prospecting")

# %% [markdown] tags=["fi", "lesson"] sources=["S0-089"]
# Halvin suunnitelma on aina sama: kaikki nykyisiltä. Se on kuitenkin hataralla pohjalla: neljältätoista arvioidulta on varmimmin saatavissa alle puolet tavoitteesta, eikä muiden lompakoista tiedetä mitään. Jokainen lähde on halpa vain siihen asti, kunnes se ehtyy: katso kuvion suluista, paljonko siitä on ennen saatu.
#
# Lisäksi osa nykyisistä ostaisi soittamattakin. Jos sadasta asiakkaasta, joille soitetaan, ostaa 20 ja sadasta, joille arvonnan perusteella ei soiteta, ostaa 15 (luku 5), soitot tuovat vain viisi kauppaa. Kun kaupasta jää katetta 200 euroa, yksi soitto tuo 5 % × 200 = 10 euroa, ei 40. Hyvässä suunnitelmassa on siis kolme riviä: **missä raha on, paljonko siitä on saatavissa ja mitä seuraava euro maksaa**.
#
# Alla tavoite on pantu kokoon asiakas kerrallaan, suurimmasta alkaen. Nyt mukaan lasketaan vain {example.win_share:percent} siitä, mikä on saatavissa, ja tappiolliset, kunta ja saha, on jätetty pois. Mukana ovat kuitenkin lähtenyt kurssikeskus ja omalla rivillään arvaus, joten summa on eri kuin äskeinen varmin osa.

# %% [markdown] tags=["en", "lesson"] sources=["S0-089"]
# The cheapest plan is always the same: everything from current customers. But it rests on little: of the fourteen that were estimated, less than half of the target can be won with any certainty, and nothing is known about the wallets of the others. Each source is cheap only until it runs dry: see in the brackets how much it has brought before.
#
# Besides, some current customers would buy without a call. If 20 of a hundred who are called buy, and 15 of a hundred who are chosen by lot not to be called (chapter 5), the calls bring just five sales. With a margin of €200 on a sale, one call brings 5% × €200 = €10, not €40. So a good plan has three lines: **where the money is, how much of it can be won, and what the next euro costs**.
#
# Below the target is put together customer by customer, the largest first. Now only {example.win_share:percent} of what can be won is counted, and the two on whom we lose money, the municipality and the sawmill, are left out. But the course centre that left is in it, and so is a guess, on a row of its own, so the sum is not the same as the most certain part above.

# %% tags=["collapsed"]
findings.growth(case)

# %% tags=["lesson", "collapsed"]
missing = target - example.reached()
least, most = (missing * price for price in (min(per_euro[one] for one in others), max(per_euro[one] for one in others)))

# %% [markdown] tags=["fi", "lesson"]
# Nämä nimet eivät riitä. Noin {round(missing, -3):money} on haettava muualta: niiltä nykyisiltä, joiden lompakkoa ei ole arvioitu, uusilta tai menetetyiltä. Uusilta ja menetetyiltä se maksaisi vuoden 2025 hinnoin {round(least, -3):number}–{round(most, -3):money}, jos lähteet riittävät. Halvemmalla voi päästä, jos muutkin lompakot ensin arvioidaan.
#
# **Pohdi.** Ajattele työpaikkasi viimeisintä myyntitavoitetta. Osaisitko sanoa nimeltä, keneltä se tulee?
#
# **Ydin päättyy tähän.** Siirry kohtaan *Testaa itsesi* ja sitten harjoituksiin. Väliin jäävät kohdat ovat jatkoa: lue niistä ne, jotka kiinnostavat.

# %% [markdown] tags=["en", "lesson"]
# These names are not enough. About {round(missing, -3):money} must be found elsewhere: with current customers whose wallets have not been estimated, with new ones or with lost ones. From new or lost customers it would take {round(least, -3):money} to {round(most, -3):money} at the costs of 2025, if the sources last. It may cost less if the other wallets are estimated first.
#
# **Reflect.** Think of the latest sales target where you work. Could you say by name from whom it will come?
#
# **The core ends here.** Go on to *Test yourself*, and then to the exercises. The parts in between are for going further: read what interests you.

# %% [markdown] tags=["fi", "lesson"]
# ## *Jatko:* johtajan sivu
#
# Johtajalle, joka lukee vain sivun alun, tämä luku on kurssin raportissa tiivistetty näin. Oman yrityksen sivun saa, kun täyttää avainasiakkaiden työkirjan (`asiakkuus template customer-share uusi.xlsx`) ja antaa komennon `asiakkuus report customer-share --data uusi.xlsx`.

# %% [markdown] tags=["en", "lesson"]
# ## *Going further:* the director's page
#
# For a director who reads only the top of a page, the course report sums the chapter up like this. To get the page of your own company, fill in the workbook of key accounts (`asiakkuus template customer-share new.xlsx`) and give the command `asiakkuus report customer-share --data new.xlsx`.

# %% tags=["collapsed"]
findings.start(case)

# %% [markdown] tags=["fi", "lesson"]
# ## *Jatko:* tunnusluvut

# %% [markdown] tags=["en", "lesson"]
# ## *Going further:* key figures

# %% tags=["collapsed"]
findings.figures(case)

# %% [markdown] tags=["fi"]
# ## Osuus ja lompakko

# %% [markdown] tags=["en"]
# ## Share and wallet

# %% [markdown] tags=["fi", "lesson"] sources=["S4-011", "S4-013"]
# *Jatko:* sama asia kahdella akselilla. Mitä suurempi lompakko ja mitä pienempi osuutemme, sitä enemmän tilaa on kasvaa. Kasvuasiakkaan paikka on oikealla alhaalla, mutta sinne osuu myös se, joka ei halua ostaa meiltä enempää.

# %% [markdown] tags=["en", "lesson"] sources=["S4-011", "S4-013"]
# *Going further:* the same on two axes. The larger the wallet and the smaller our share, the more room there is to grow. The place of a growth customer is at the bottom right, but that is also where you find those who do not want to buy any more from us.

# %% tags=["collapsed"]
findings.share_of_each(case)

# %% [markdown] tags=["fi"] sources=["S3-011", "S3-012"]
# ## Ostoaukot yhteensä

# %% [markdown] tags=["en"] sources=["S3-011", "S3-012"]
# ## The gaps added up

# %% [markdown] tags=["fi", "lesson"] sources=["S3-011"]
# *Jatko:* tavoitetta on verrattava väliin, ei yhteen lukuun: pelkkä todennäköisin summa antaa liian varman kuvan.

# %% [markdown] tags=["en", "lesson"] sources=["S3-011"]
# *Going further:* compare the target with the range, not with one number: the likely sum alone looks surer than it is.

# %% tags=["collapsed"]
findings.totals(case)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-012"]
# ## *Jatko:* entä ensi vuonna?
#
# Asiakkaankin ostot muuttuvat. **Tuleva ostoaukko** (Cybulskin luennolla) on se, mitä asiakas ostaa ensi vuonna enemmän tai vähemmän kuin nyt, ja siinä on kaksi osaa:
#
# > tuleva ostoaukko = markkinoiden kasvusta tuleva muutos + asiakkaan osuuden muutoksesta tuleva muutos
#
# Osuus on tässä *asiakkaan osuus omista markkinoistaan*: kun asiakas voittaa omia kilpailijoitaan, sillä on enemmän kuljetettavaa. (Puolankielisen kaavan voisi lukea myös niin, että osuus on meidän osuutemme asiakkaasta; tulkinta on tekijän.) Alla on ohjelmistoyritys, jonka ala kasvaa {accounts.at["A02867", "market_growth"]:percent} vuodessa. Liikuta säätimiä ja katso, kumpi painaa enemmän.

# %% [markdown] tags=["en", "lesson"] sources=["S3-012"]
# ## *Going further:* and next year?
#
# What a customer buys changes too. The **future gap** (in Cybulski's lecture) is how much more, or less, the customer will buy next year than now, and it has two parts:
#
# > future gap = change from the growth of the market + change from the customer's share
#
# Here the share is *the customer's share of its own market*: when a customer wins over its own competitors, it has more to transport. (The Polish formula could also be read so that the share is our share of the customer's wallet; the reading is the author's.) Below is a software company whose trade grows by {accounts.at["A02867", "market_growth"]:percent} a year. Move the controls, and see which weighs more.

# %% tags=["lesson", "collapsed"] sources=["S3-012"]
software = "A02867"
base, now_share = gaps.at[software, "wallet"], accounts.at[software, "share_before"]
ends = [customer_share.future_gap(base, growth, now_share, share) for growth, share in ((-0.10, 0.08), (0.20, 0.13))]


def next_year(growth, share):
    market = round(customer_share.future_gap(base, growth / 100, now_share, now_share), -2)
    own = round(customer_share.future_gap(base, 0.0, now_share, share), -2)
    words = {"who": called[software], "sum": money(market + own, "EUR"), "growth": percent(growth / 100), "before": percent(now_share, 1), "after": percent(share, 1)}
    return waterfall(
        [(both(fi="markkinoiden kasvu {growth}", en="growth of the market {growth}").format(**words), market), (both(fi="oma osuus {before} → {after}", en="own share {before} → {after}").format(**words), own)],
        both(fi="tuleva ostoaukko", en="future gap"), write=lambda x: money(x, "EUR"), limits=(ends[0], ends[1]),
        title=both(fi="{who} ostaisi ensi vuonna {sum} enemmän", en="{who} would buy {sum} more next year").format(**words) if market + own >= 0
        else both(fi="{who}: tuleva ostoaukko on negatiivinen, {sum}", en="{who}: the future gap is negative, {sum}").format(**words),
        alt=both(fi="Kun markkinat muuttuvat {growth} ja yrityksen osuus niistä on ensin {before} ja sitten {after}, ostot muuttuvat {sum}.",
                 en="With the market changing by {growth}, and the firm's share of it going from {before} to {after}, purchases change by {sum}.").format(**words),
        heads=(both(fi="Osa", en="Part"), both(fi="Muutos", en="Change")),
        subtitle=both(fi="Kaikkien kuljetus- ja kokousostojen muutos vuodessa, €", en="Change in all that it buys for transport and meetings in a year, €"), source=of_accounts,
    )


explore(next_year, {
    "growth": Slider(both(fi="Markkinoiden kasvu, %", en="Growth of the market, %"), -10, 20, 2),
    "share": Steps(both(fi="Yrityksen osuus markkinoistaan ensi vuonna", en="The firm's share of its market next year"), {share: percent(share, 1) for share in (0.08, 0.09, 0.10, 0.115, 0.13)})},
    growth=12, share=0.115)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-012"]
# Pieneltä näyttävä muutos osuudessa painaa paljon. Kymmenestä prosentista yhteentoista ja puoleen on 1,5 prosenttiyksikköä, mutta yrityksen myynti kasvaa siitä 15 prosenttia. Siksi myyjän kannattaa tietää, miten asiakkaalla menee, eikä vain, mitä se tilasi. Miinusmerkkinen aukko on yhtä hyödyllinen: sahan markkinat supistuvat, ja tavoite, jossa sen ostot kasvavat, on jo vanhentunut.

# %% [markdown] tags=["en", "lesson"] sources=["S3-012"]
# What looks like a small change in the share weighs a lot. From ten per cent to eleven and a half is 1.5 percentage points, but the firm's sales grow by 15%. So a seller should know how the customer is doing, and not just what it ordered. A negative gap is as useful: the sawmill's market is shrinking, and a target in which it buys more is out of date already.

# %% tags=["collapsed"]
findings.future(case)

# %% [markdown] tags=["fi"] sources=["S1-020", "S1-023"]
# ## Mitä muualta ostetaan?

# %% [markdown] tags=["en"] sources=["S1-020", "S1-023"]
# ## What is bought elsewhere?

# %% [markdown] tags=["fi", "lesson"] sources=["S1-020"]
# *Jatko:* aukko on vain iso luku, kunnes sen jakaa tuotteittain. Kuvion ruuduista näkee, kuinka monella eurolla asiakas ostaa mitäkin muilta. Kohtaa, jossa asiakas ostaa vain muilta, sanotaan englanniksi *white space*: siinä on tilaa, eikä mitään ole vielä aloitettu.

# %% [markdown] tags=["en", "lesson"] sources=["S1-020"]
# *Going further:* a gap is just a large number until it is broken down by product. Each cell of the figure shows how much of a product the customer buys from others, in euros. A place where the customer buys from others only is called **white space**: there is room, and nothing has been begun.

# %% tags=["collapsed"]
findings.open_space(case)

# %% [markdown] tags=["fi", "lesson"] sources=["S1-020", "S1-023", "S0-082"]
# Ruudusta näkee *mitä*, ei *miksi*. Muistiinpanojen mukaan palvelua on helpompi tuottaa asiakkaalle, joka on keskittänyt ostonsa. Se on kuitenkin *meidän* etumme. Luentokalvolla 36 kysymys käännetään: mitä etuja asiakas itse näkee hyvässä ja toimivassa asiakassuhteessa? Jos niitä ei löydy, alennus on ainoa syy keskittää, ja se annetaan myös niistä ostoista, jotka ovat jo meillä.

# %% [markdown] tags=["en", "lesson"] sources=["S1-020", "S1-023", "S0-082"]
# A cell shows *what*, not *why*. According to the notes, a customer who concentrates its purchases is easier to serve. But that is *our* advantage. Slide 36 turns the question round: what advantages does the customer itself see in a good, working relationship? If there are none, a discount is the only reason to concentrate, and it is also given on what the customer buys from us already.

# %% [markdown] tags=["fi"]
# ## Asiakas kerrallaan

# %% [markdown] tags=["en"]
# ## Account by account

# %% [markdown] tags=["fi", "lesson"]
# *Jatko:* samat luvut asiakas kerrallaan. Lue taulukosta ensin arvion peruste ja vasta sitten eurot.

# %% [markdown] tags=["en", "lesson"]
# *Going further:* the same for each account. Read the basis of the estimate first, and only then the euros.

# %% tags=["collapsed"]
findings.accounts(case)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-078", "S0-079"]
# ## *Jatko:* sääntö suunnitelmassa
#
# Kokeile, mitä säännöstä seuraa suunnitelmalle. Valitse säätimillä, montako sadasta myydystä yksiköstä menee uusille ja montako menetetyille; loput menevät nykyisille.

# %% [markdown] tags=["en", "lesson"] sources=["S0-078", "S0-079"]
# ## *Going further:* the rule in a plan
#
# Try what the rule does to a plan. With the controls, choose how many of a hundred units sold go to new and how many to lost customers; the rest go to current ones.

# %% tags=["lesson", "collapsed"] sources=["S0-078", "S0-079"]
times_of = classes["times"].to_dict()
ways = (both(fi="säännön mukaan", en="by the rule"), both(fi="Suvilinjan kulujen mukaan", en="by Suvilinja's costs"))


def of_a_plan(new, lost):
    units = {"current": 100 - new - lost, "new": new, "lost": lost}
    rule, ours = customer_share.selling_cost(units), customer_share.selling_cost(units, times_of)
    words = {"rule": number(rule, 1), "ours": number(ours, 1), "new": number(new), "lost": number(lost), "current": number(units["current"])}
    return bars(
        list(ways), [rule, ours], write=lambda x: number(x, 1), highlight=[ways[1]], limits=(0, customer_share.selling_cost({"current": 20, "new": 40, "lost": 40})),
        heads=(both(fi="Miten laskettu", en="How worked out"), both(fi="Yksikön hinta", en="Cost per unit")),
        title=both(fi="Säännön mukaan yksikkö maksaisi {rule}, Suvilinjan kuluilla {ours}", en="By the rule a unit would cost {rule}, by Suvilinja's costs {ours}").format(**words),
        alt=both(fi="Kun sadasta yksiköstä {current} menee nykyisille, {new} uusille ja {lost} menetetyille, yksikön hinta on säännön mukaan {rule} ja Suvilinjan kuluilla {ours}.",
                 en="With {current} of a hundred units sold to current, {new} to new and {lost} to lost customers, a unit costs {rule} by the rule, and {ours} by Suvilinja's costs.").format(**words),
        subtitle=both(fi="Keskimääräisen yksikön myyntikustannus, kun nykyiselle myyty yksikkö maksaa 1", en="Cost of selling the average unit, where a unit sold to a current customer costs 1"), source=of_selling,
    )


explore(of_a_plan, {
    "new": Slider(both(fi="Uusille sadasta", en="To new, of a hundred"), 0, 40, 10),
    "lost": Slider(both(fi="Menetetyille sadasta", en="To lost, of a hundred"), 0, 40, 10)}, new=20, lost=10)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-019", "S0-075", "S3-020"]
# ## *Jatko:* mitä osuuden kasvu tuo?
#
# Luentokalvolla 34 väitetään, että tuotto ja kate ovat suuremmat, kun asiakas keskittää ostojaan ja avainasiakkaat pysyvät, kuin kertakaupoista saadut. Puolalaisella luennolla kerrotaan, mistä se tulee: kun uskollisuus jatkuu, kannattavuus paranee ennen kaikkea siksi, että osuutemme asiakkaan ostoista tällä alalla kasvaa. Lasketaan esimerkki. Yritys ostaa kaikilta 50 000 eurolla vuodessa, kate on 40 prosenttia ja yhteyshenkilön työ maksaa 4 000 euroa vuodessa, osti asiakas paljon tai vähän (*tekijän oletukset*).

# %% [markdown] tags=["en", "lesson"] sources=["S3-019", "S0-075", "S3-020"]
# ## *Going further:* what does a growing share bring?
#
# Slide 34 claims that revenue and margin are larger where customers concentrate their purchases and key accounts stay than from one-off deals. The Polish lecture says where that comes from: as loyalty lasts, profitability grows above all because our share of what the customer spends on the category grows. Take an example. A firm spends €50,000 a year with all its suppliers, the margin is 40%, and the contact person's work costs €4,000 a year whether the customer buys much or little (*author's assumptions*).

# %% tags=["lesson", "collapsed"] sources=["S3-019", "S0-075"]
wallet_of, margin, fixed = 50_000, 0.40, 4_000
path = [0.10, 0.20, 0.30, 0.40, 0.50, 0.60]
earned = [wallet_of * share * margin - fixed for share in path]
lines(
    path, {both(fi="voitto asiakkaasta", en="what the customer earns us"): earned}, write_x=percent, write_y=lambda x: money(x, "EUR"), x_ticks=path,
    x_label=both(fi="asiakasosuus", en="share of wallet"), level=(0, both(fi="ei voittoa eikä tappiota", en="neither profit nor loss")),
    title=both(fi="Kun osuus kasvaa 30 prosentista 60:een, voitto nelinkertaistuu", en="When the share goes from 30% to 60%, earnings grow fourfold"),
    alt=both(fi="Voitto asiakkaasta on {a}, kun osuus on {x}, ja {b}, kun se on {y}.", en="The customer earns us {a} at a share of {x}, and {b} at {y}.").format(a=money(earned[2], "EUR"), x=percent(path[2]), b=money(earned[-1], "EUR"), y=percent(path[-1])),
    subtitle=both(fi="Voitto asiakkaasta vuodessa, €, asiakasosuuden mukaan, kun hoito maksaa aina saman verran", en="What the customer earns us in a year, €, by our share, where looking after it always costs the same"),
    source=both(fi="Lähde: luentokalvojen 34 ja t12 väite; esimerkin luvut ovat tekijän", en="Source: the claim of slides 34 and t12; the figures of the example are the author's"),
)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-019", "S3-020", "S0-075"]
# Osuus kaksinkertaistuu, mutta voitto nelinkertaistuu, koska hoidon hinta on jo maksettu. Siinä on väitteen ydin, ja siinä on myös sen ehto: jos keskittäminen ostetaan alennuksella tai vaatii toisen yhteyshenkilön, väite ei enää päde. Eikä osuus todista uskollisuutta: saarella, jolle kulkee yksi lautta, kaikkien osuus on sata prosenttia.

# %% [markdown] tags=["en", "lesson"] sources=["S3-019", "S3-020", "S0-075"]
# The share doubles and earnings grow fourfold, because looking after the customer has been paid for already. That is the heart of the claim, and its condition too: if the concentration is bought with a discount, or takes another contact person, the claim no longer holds. Nor does a share prove loyalty: on an island with one ferry everybody's share is a hundred per cent.

# %% [markdown] tags=["fi", "lesson"]
# ## *Jatko:* osuus ilman kyselyä?
#
# Joskus ei voi kysyä, mitä asiakas ostaa, mutta voi kysyä, kenestä hän pitää eniten. Vuonna 2011 julkaistussa säännössä (*Wallet Allocation Rule*) osuus lasketaan pelkästä sijasta: jos asiakas käyttää *n* toimittajaa ja olemme hänen järjestyksessään sijalla *s*, osuutemme on
#
# > (1 − s / (n + 1)) × 2 / n
#
# Jos toimittajia on neljä, parhaan osuus on {customer_share.wallet_allocation(1, 4):percent} ja viimeisen {customer_share.wallet_allocation(4, 4):percent}. Säännön ajatus on hyvä: tärkeää ei ole arvosana vaan se, onko joku muu parempi. Riippumattomia kokeita säännöstä on vähän, joten pidä tulosta arvauksena ja merkitse se sellaiseksi.

# %% [markdown] tags=["en", "lesson"]
# ## *Going further:* a share without asking?
#
# Sometimes you cannot ask what a customer buys, but you can ask whom it likes best. In a rule published in 2011 (the *Wallet Allocation Rule*) the share is worked out from the rank alone: if the customer uses *n* suppliers, and we come number *s* in its order, our share is
#
# > (1 − s / (n + 1)) × 2 / n
#
# With four suppliers the best has a share of {customer_share.wallet_allocation(1, 4):percent}, and the last {customer_share.wallet_allocation(4, 4):percent}. The thought is a good one: what matters is not the rating, but whether somebody else is better. There are few independent tests of the rule, so treat the result as a guess, and mark it as one.

# %% [markdown] tags=["fi", "lesson"] sources=["S0-060", "S0-096"]
# ## *Jatko:* ohjelmat ja lähteet
#
# Luentokalvon 28 kuusi ohjelmaa (luku 5) voi lukea myös kasvun lähteinä. Alla ne on pantu samoille riveille (*tekijän täydennys*; luvussa 5 jäsenhankinta luetaan myös hankintaan).

# %% [markdown] tags=["en", "lesson"] sources=["S0-060", "S0-096"]
# ## *Going further:* programmes and sources
#
# The six programmes of slide 28 (chapter 5) can also be read as sources of growth. Below they are put in the same rows (*author's completion*; chapter 5 counts member acquisition as acquisition, too).

# %% tags=["lesson", "collapsed"] sources=["S0-060", "S0-096"]
pictures.programmes()

# %% [markdown] tags=["fi", "lesson"] sources=["S0-060", "S0-096"]
# Yksi rivi puuttuu: menetetyille ei ole ohjelmaa. Joko heitä ei pidetty yrittämisen arvoisina, kuten kertoimesta 25 voisi päätellä, tai heidät unohdettiin.
#
# Kaikki eivät ole valmiita ostamaan silloin, kun meille sopii. Siksi kalvolla on myös **hankinta- ja työstöohjelma**: prospektiin pidetään yhteyttä hänelle hyödyllisellä tavalla, kunnes hän ostaa (*lead nurturing*). Laki asettaa rajan. Yritykselle saa lähettää sähköistä suoramarkkinointia, kunnes se kieltää sen. Yksityishenkilöltä pitää yleensä saada suostumus etukäteen (laki sähköisen viestinnän palveluista 917/2014, 200 ja 202 §).

# %% [markdown] tags=["en", "lesson"] sources=["S0-060", "S0-096"]
# One row is missing: there is no programme for lost customers. Either they were not thought worth the trouble, as the 25 would suggest, or they were forgotten.
#
# Not everybody is ready to buy when it suits us. That is why the slide also has **acquisition and nurturing programmes**: a prospect is kept in touch with, in a way that is useful to them, until they buy (*lead nurturing*). The law sets a limit. A firm may be sent electronic direct marketing until it objects. A private person must as a rule have consented beforehand (Finland's act on electronic communications services 917/2014, sections 200 and 202).

# %% [markdown] tags=["fi", "lesson"]
# ## *Jatko:* aineiston laatu
#
# Raportin lopussa kerrotaan, mistä luvut on luettu ja mitä niissä on mukana. Sitä tarvitsee se, joka tarkistaa luvut; muut voivat hypätä sen yli.

# %% [markdown] tags=["en", "lesson"]
# ## *Going further:* quality of the data
#
# The end of a report explains where the numbers were read from, and what they include. Whoever checks the numbers needs it; others may skip it.

# %% tags=["quality", "collapsed"]
findings.filled_in(case)

# %% tags=["quality", "collapsed"]
findings.ledgers(case)

# %% tags=["quality", "collapsed"]
findings.handling(case)

# %% [markdown] tags=["fi", "lesson"]
# ## Testaa itsesi

# %% [markdown] tags=["en", "lesson"]
# ## Test yourself

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib.learn import quiz

quiz("09.Q1")

# %% tags=["lesson", "collapsed"]
quiz("09.Q2")

# %% tags=["lesson", "collapsed"]
quiz("09.Q3")

# %% [markdown] tags=["fi", "lesson"] sources=["S0-083", "S0-089"]
# ## Yhteenveto
#
# - **Hankintakustannuksessa** ovat mukana myös epäonnistumiset. Jos ne jätetään pois, järjestyskin voi kääntyä.
# - **1–5–25** on nyrkkisääntö ilman lähdettä. Laske omat lukusi, yksikköä ja euroa kohti, ja muista, että ne ovat keskiarvoja.
# - **Markkinaosuus** lasketaan tuotteesta, **asiakasosuus** asiakkaasta. **Nykyinen ostoaukko** on se, mitä asiakas ostaa samalla alalla muilta.
# - Aukosta on **saatavissa** vain se, minkä asiakas antaisi yhdelle, ja siitäkin osa on arvausta. Kirjoita arvion väli ja peruste.
# - Omista myyntiluvuista ei näe, missä kasvu on. Kysy asiakkaalta, mitä hän ostaa muualta ja miksi.
# - Suunnitelmassa on kolme riviä: missä raha on, paljonko on saatavissa, mitä seuraava euro maksaa.

# %% [markdown] tags=["en", "lesson"] sources=["S0-083", "S0-089"]
# ## Summary
#
# - The **acquisition cost** includes the failed attempts. If they are left out, even the order may turn round.
# - **1–5–25** is a rule of thumb without a source. Work out your own figures, per unit and per euro, and remember that they are averages.
# - **Market share** is about a product, **share of wallet** about a customer. The **current gap** is what the customer buys from others in the same trade.
# - Only what the customer would give to one supplier **can be won**, and part of that is guesswork. Write down the range and the basis of the estimate.
# - Your own sales figures do not show where the growth is. Ask customers what they buy elsewhere, and why.
# - A plan has three lines: where the money is, how much can be won, what the next euro costs.

# %% [markdown] tags=["fi", "lesson"]
# ## Mistä tämä on peräisin
#
# - Luentokalvot *Asiakkuuksien hallinta* (A.-M. Selin, Haaga-Helia): kalvot 28 (ohjelmat), 34–36 (kannattavuus, 1–5–25 ja kysymykset), 37 (asiakasosuusajattelu, Strandvik), 40 (lisämyynnin lähteet) ja 42 (asiakassuhteen luominen).
# - Koulutuspäivän muistiinpanot *Kohtaaminen VIII* (K. Parviainen, Salpaus 28.5.2015): markkinaosuus ja asiakasosuus, keskittäminen, usea toimittaja.
# - Luento *Obsługa kluczowych klientów* (K. Cybulski, Varsova): kalvot t7 ja t8 (nykyinen ja tuleva aukko) ja t12 (osuus lompakosta). Kenner Companyn sivu: kasvuasiakas ja asiakasosuus.
# - P. Pfeifer, ”The optimal ratio of acquisition and retention costs”, *Journal of Targeting, Measurement and Analysis for Marketing* 13(2), 2005. R. Du, W. Kamakura ja C. Mela, ”Size and share of customer wallet”, *Journal of Marketing* 71(2), 2007.
# - Osuus sijasta: T. Keiningham, L. Aksoy, A. Buoye ja B. Cooil, ”Customer loyalty isn't enough. Grow your share of wallet”, *Harvard Business Review*, lokakuu 2011.
# - Raja ja saatavissa oleva osa, lähteiden ja toimien yhteys, vaiheiden järjestys sekä Suvilinjan luvut: *tekijän täydennys*.
#
# **Seuraavaksi:** {09:exercises}. Viimeisessä tehtävässä neuvot yritystä, jota et ole ennen nähnyt.

# %% [markdown] tags=["en", "lesson"]
# ## Where this comes from
#
# - Lecture slides *Asiakkuuksien hallinta* (A.-M. Selin, Haaga-Helia): slides 28 (programmes), 34–36 (profitability, 1–5–25 and the questions), 37 (customer share, Strandvik), 40 (sources of additional sales) and 42 (creating a relationship).
# - Notes of a training day, *Kohtaaminen VIII* (K. Parviainen, Salpaus, 28 May 2015): market share and customer share, concentration, several suppliers.
# - Lecture *Obsługa kluczowych klientów* (K. Cybulski, Warsaw): slides t7 and t8 (current and future gap) and t12 (share of wallet). The page of Kenner Company: growth customers and share of wallet.
# - P. Pfeifer, “The optimal ratio of acquisition and retention costs”, *Journal of Targeting, Measurement and Analysis for Marketing* 13(2), 2005. R. Du, W. Kamakura and C. Mela, “Size and share of customer wallet”, *Journal of Marketing* 71(2), 2007.
# - A share from a rank: T. Keiningham, L. Aksoy, A. Buoye and B. Cooil, “Customer loyalty isn't enough. Grow your share of wallet”, *Harvard Business Review*, October 2011.
# - The limit and what can be won, which action belongs to which source, the order of the steps, and the figures of Suvilinja: *author's completion*.
#
# **Next:** the {09:exercises}. In the last task you advise a company that you have not seen before.
