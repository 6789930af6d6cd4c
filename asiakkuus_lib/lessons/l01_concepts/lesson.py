# %% [markdown] tags=["fi", "lesson"] sources=["S0-094"]
# 1. kertoa, minkä määritelmän mukaan asiakkaat on laskettu, ja laskea heidät toisen määritelmän mukaan,
# 2. näyttää, miten mittari ratkaisee, kuka on paras myyjä, ja ottaa sattuman huomioon, kun asiakkaita on vähän,
# 3. yhdistää mittarin markkinointiajattelun vaiheeseen ja erottaa transaktio- ja suhdelähestymistavan toisistaan,
# 4. erottaa toisistaan kahdeksan sanaa, joilla asiakkuuksien hoidosta puhutaan,
# 5. tunnistaa yrityksen tulokulman (tuote, hinta vai asiakas) ja kysyä, mitä puhuja CRM:llä tarkoittaa.

# %% [markdown] tags=["en", "lesson"] sources=["S0-094"]
# 1. say by which definition customers have been counted, and count them by another,
# 2. show how the choice of yardstick decides which seller is best, and allow for luck where customers are few,
# 3. connect a yardstick with an era of marketing thinking, and tell the transactional approach from the relational,
# 4. tell apart eight terms that people use for looking after customers,
# 5. recognise a firm's approach (product, price or customer), and ask what a speaker means by CRM.

# %% [markdown] tags=["fi", "lesson"] sources=["S3-074"]
# ## Kenelle palkkio?
#
# Suvilinja maksaa vuoden lopussa palkkion parhaalle myyjälleen. Myyjiä on kahdeksan, S01–S08, ja kullakin on omat yritysasiakkaansa: kuntia, tukkuja, hotelleja. Toimitusjohtaja haluaa nimen perjantaiksi.
#
# ”Sehän on helppo”, sanoo talousjohtaja. ”Paras on se, joka on paras.” Pitää vain sopia, *minkä mukaan*.

# %% [markdown] tags=["en", "lesson"] sources=["S3-074"]
# ## Who gets the bonus?
#
# At the end of the year Suvilinja pays a bonus to the best of its sellers. There are eight, S01–S08, each with business customers of their own: municipalities, wholesalers, hotels. The managing director wants a name by Friday.
#
# “That is easy,” says the head of finance. “The best one is whoever is best.” All that remains is to agree on *the yardstick*.

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib.learn import install, respond
from asiakkuus_lib.reading import course_data
from asiakkuus_lib.show import Guess, explore

install()

# %% tags=["collapsed"]
from asiakkuus_lib.lessons.l01_concepts import findings, pictures
from asiakkuus_lib.locale import use_language
from asiakkuus_lib.report import data_used, ledger_table
from asiakkuus_lib.show import Choice, Steps, bars, fold, money, number, percent

# %% tags=["collapsed"]
use_language(both(fi="fi", en="en"))

# %% tags=["parameters", "collapsed"]
data_path: str = ""  # [file] fi: ostotapahtumat: CSV, Excel, Parquet tai DuckDB; jos tyhjä, kurssin oma Suvilinja | en: transactions: CSV, Excel, Parquet or DuckDB; if none, Suvilinja of the course
register_path: str = ""  # [file] fi: asiakasrekisteri: nimet, luvat yhteydenottoon; CSV tai Excel, saa olla saman työkirjan toinen välilehti | en: register of customers: names, consent; CSV or Excel, may be another sheet of the same workbook
agreements_path: str = ""  # [file] fi: sopimukset: asiakas, alkupäivä ja päättymispäivä; CSV tai Excel, saa olla saman työkirjan toinen välilehti | en: agreements: customer, first day and last day; CSV or Excel, may be another sheet of the same workbook
contacts_path: str = ""  # [file] fi: myyjien yhteydenotot: asiakas, päivä ja myyjä; CSV tai Excel, saa olla saman työkirjan toinen välilehti | en: the sellers' contacts: customer, day and seller; CSV or Excel, may be another sheet of the same workbook
costs_path: str = ""  # [file] fi: asiakaskohtaiset kulut: CSV tai Excel, saa olla saman työkirjan toinen välilehti | en: costs of the customers: CSV or Excel, may be another sheet of the same workbook
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
compare_days: int = 365  # [30..3650] fi: kuinka pitkää jaksoa päivinä verrataan edelliseen yhtä pitkään | en: how long a period, in days, is compared with the one before it
top_n: int = 10  # [1..1000] fi: kuinka monta asiakasta luetellaan | en: how many customers are listed

# %% tags=["collapsed"]
case = findings.Customers.read(locals())
data_used(case.transactions, case.reference, *case.inputs.values())

# %% tags=["lesson", "collapsed"]
example = case.of_course()  # fi: luvun esimerkit ovat Suvilinjasta | en: the examples of the chapter are Suvilinja's
sellers, sellers_before = example.sellers, example.then.sellers
places = sellers[["sales", "new", "profit", "kept"]].rank(ascending=False, method="min").astype(int)
by_sales, by_profit = (sellers[name].idxmax() for name in ("sales", "profit"))
bought = example.days > 0
buyers_of = bought.groupby(example.seller).sum()
kinds = course_data("customers").set_index("customer_id")["customer_type"].reindex(example.customers.index)
levelled = sellers["profit"] / sellers["customers"], sellers["profit"] / buyers_of  # fi: voitto asiakasta ja ostanutta kohti | en: profit per customer and per buyer
levelled_places = [each.rank(ascending=False).astype(int) for each in levelled]
register_sizes = {name: int(inside.sum()) for name, inside in example.definitions.items()}
made_up = both(fi="Lähde: Suvilinjan keksitty rekisteri, ostot, kulut ja yhteydenotot", en="Source: register, purchases, costs and contacts of Suvilinja, made up")

# %% [markdown] tags=["fi", "lesson"]
# **Päätä ensin, katso sitten.** Minkä mukaan sinä maksaisit palkkion?

# %% [markdown] tags=["en", "lesson"]
# **Decide first, then look.** What would you pay the bonus for?

# %% tags=["lesson", "collapsed"]
explore(
    lambda by: respond(None, {
        "sales": both(fi="Myynti näkyy heti, ja sitä kysytään ensin. Maksoiko se enemmän kuin tuotti?", en="Sales figures are there at once, and people ask for them first. But did those sales cost more than they brought in?"),
        "new": both(fi="Uudet on helppo laskea. Mitä tapahtuu niille, jotka jo ovat asiakkaita?", en="New customers are easy to count. What becomes of those who are customers already?"),
        "profit": both(fi="Voitto on sitä, mitä jää. Tietääkö myyjä, mitä hänen asiakkaidensa hoitaminen maksaa?", en="Profit is what remains. Does the seller know what it costs to look after the customers?"),
        "kept": both(fi="Pysyminen on pitkän suhteen merkki. Riittääkö yksi vuosi sen näkemiseen?", en="Staying is a sign of a long relationship. Is one year enough to see it?"),
    }[by]),
    {"by": Guess(both(fi="Maksaisin palkkion", en="I would pay the bonus"), {
        "sales": both(fi="sille, joka myi eniten", en="to the one who sold the most"),
        "new": both(fi="sille, joka hankki eniten uusia asiakkaita", en="to the one who won the most new customers"),
        "profit": both(fi="sille, jonka asiakkaista jäi eniten voittoa", en="to the one whose customers brought in the most profit"),
        "kept": both(fi="sille, jonka asiakkaat pysyivät", en="to the one whose customers stayed")})},
)

# %% [markdown] tags=["fi", "lesson"]
# Talousjohtaja katsoo myyntiä. Vuonna 2025 eniten myi {by_sales:text}: {sellers.at[by_sales, "sales"]:money}. Aino Lehtinen, markkinointipäällikkö, pyytää laskemaan vielä, mitä siitä jäi, kun tavaran, hankinnan, hoidon ja palvelun kulut on vähennetty.
#
# **Arvaa ensin, katso sitten.** Monesko {by_sales:text} on kahdeksasta, kun järjestys tehdään voiton mukaan?

# %% [markdown] tags=["en", "lesson"]
# The head of finance looks at sales. In 2025 {by_sales:text} sold the most: {sellers.at[by_sales, "sales"]:money}. Aino Lehtinen, head of marketing, asks what remains once the costs of goods, acquisition, retention and service are deducted.
#
# **Guess first, then look.** Where does {by_sales:text} come among the eight when they are ranked by profit?

# %% tags=["lesson", "collapsed"]
place = int(places.at[by_sales, "profit"])
explore(
    lambda guessed: respond(
        guessed == place,
        both(fi="Eniten myyneen asiakkaista ei siis jäänyt eniten voittoa.", en="So the one who sold the most did not make the most profit.") if guessed == place
        else both(fi="Sija on huonompi. Katso alta.", en="Lower than that. See below.") if guessed < place
        else both(fi="Niin huonosti ei sentään käynyt. Katso alta.", en="Not as low as that. See below.")),
    {"guessed": Guess(both(fi="Sija voiton mukaan", en="Rank by profit"), {
        1: both(fi="ensimmäinen", en="first"), 3: both(fi="kolmas", en="third"), 6: both(fi="kuudes", en="sixth"), 8: both(fi="viimeinen", en="last")})},
)

# %% [markdown] tags=["fi"]
# ## Paras minkä mukaan?

# %% [markdown] tags=["en"]
# ## Best by which yardstick?

# %% [markdown] tags=["fi", "lesson"]
# Ennen kuin katsot vastauksen kuviosta, sovitaan, mitä lasketaan. Mittareita on neljä:
#
# - **myynti**: mitä myyjän asiakkaat ostivat vuonna 2025, palautukset vähennettyinä,
# - **uudet**: myyjän asiakkaat, joiden ensimmäinen osto on vuodelta 2025,
# - **voitto**: myynti, josta on vähennetty tavaran, hankinnan, hoidon ja palvelun kulut,
# - **pysyneet**: kuinka suuri osa vuoden alussa voimassa olleista *sopimuksista* oli voimassa vuoden lopussa.

# %% [markdown] tags=["en", "lesson"]
# Before you look for the answer in the figure, let us agree what is counted. There are four yardsticks:
#
# - **sales**: what the seller's customers bought in 2025, less returns,
# - **new**: the seller's customers whose first purchase was in 2025,
# - **profit**: sales less the costs of goods, acquisition, retention and service,
# - **kept**: the share of the *agreements* in force at the beginning of the year that were in force at its end.

# %% tags=["collapsed"]
findings.sellers(case)

# %% [markdown] tags=["fi", "lesson"]
# {by_sales:text} on myynnin mukaan ensimmäinen mutta voiton mukaan sijalla {places.at[by_sales, "profit"]:number}. {by_profit:text} taas on voiton mukaan ensimmäinen ({sellers.at[by_profit, "profit"]:money}), myynnin mukaan sijalla {places.at[by_profit, "sales"]:number} ja uusien asiakkaiden hankkijana viimeinen: uusia tuli {sellers.at[by_profit, "new"]:number}. Kukaan ei valehtele: laskettu on neljää eri asiaa.
#
# Kuvio on vuodelta 2025. Vaihda säätimestä vuodeksi 2024 ja käy neljä mittaria läpi: vain yhdellä mittarilla sama myyjä on ensimmäinen kumpanakin vuonna.

# %% [markdown] tags=["en", "lesson"]
# {by_sales:text} comes first in sales but number {places.at[by_sales, "profit"]:number} in profit. {by_profit:text} comes first in profit ({sellers.at[by_profit, "profit"]:money}), number {places.at[by_profit, "sales"]:number} in sales, and last in new customers, with {sellers.at[by_profit, "new"]:number}. Nobody is lying: four different things have been counted.
#
# The figure shows 2025. Set the control to 2024 and go through the four yardsticks: only one of them puts the same seller first in both years.

# %% tags=["lesson", "collapsed"]
yardsticks = {
    "sales": (both(fi="Myynti", en="Sales"), lambda x: money(x, "EUR")),
    "new": (both(fi="Uudet asiakkaat", en="New customers"), number),
    "profit": (both(fi="Voitto", en="Profit"), lambda x: money(x, "EUR")),
    "kept": (both(fi="Pysyneiden osuus", en="Share kept"), percent),
}
of_year = {2024: sellers_before, 2025: sellers}


def ranking(yardstick, year):
    name, write = yardsticks[yardstick]
    order = of_year[year][yardstick].astype(float).sort_values(ascending=False, kind="stable")
    ends = [values[yardstick].astype(float) for values in of_year.values()]
    first, last = order.index[0], order.index[-1]
    return bars(
        list(order.index), order.tolist(), write=write, highlight=[first], limits=(min(0, *map(min, ends)), max(map(max, ends))),
        heads=(both(fi="Myyjä", en="Seller"), name),
        title=both(fi="Mittarilla ”{name}” palkkion saa {first}, viimeinen on {last}", en="Measured by “{name}”, the bonus goes to {first}; {last} comes last").format(name=name.lower(), first=first, last=last),
        alt=both(fi="{name} vuonna {year}: ensimmäinen {first}, {most}; viimeinen {last}, {least}.", en="{name} in {year}: first {first}, {most}; last {last}, {least}.").format(
            name=name, year=year, first=first, last=last, most=write(order.iloc[0]), least=write(order.iloc[-1])),
        subtitle=both(fi="{name} myyjittäin vuonna {year}", en="{name} by seller in {year}").format(name=name, year=year), source=made_up,
    )


explore(ranking, {
    "yardstick": Choice(both(fi="Mittari", en="Yardstick"), {key: name for key, (name, _write) in yardsticks.items()}),
    "year": Steps(both(fi="Vuosi", en="Year"), {2024: "2024", 2025: "2025"})}, yardstick="sales", year=2025)

# %% [markdown] tags=["fi"]
# ## Taitoa vai sattumaa?

# %% [markdown] tags=["en"]
# ## Skill or luck?

# %% [markdown] tags=["fi", "lesson"]
# Vain myynnin ykkönen oli kumpanakin vuonna sama: {by_sales:text}. Olisiko järjestys sama, jos asiakkaat olisivat sattuneet olemaan toisia? Sitä voi kokeilla arpomalla. {by_sales:text}:n listalla on {sellers.at[by_sales, "customers"]:number} asiakasta. Nostetaan listalta {sellers.at[by_sales, "customers"]:number} kertaa nimi niin, että sama nimi voi tulla kahdesti ja joku jää pois, ja lasketaan arvottujen myynti. Asiakkaita ei siis jaeta myyjien kesken uudelleen. Sama tehdään jokaiselle myyjälle, tuhat kertaa.

# %% [markdown] tags=["en", "lesson"]
# Only the leader in sales was the same in both years: {by_sales:text}. Would the order be the same with a different set of customers? We can find out by drawing lots. {by_sales:text}'s list has {sellers.at[by_sales, "customers"]:number} customers. A name is drawn from it {sellers.at[by_sales, "customers"]:number} times, so the same name may come up twice and another not at all, and the sales of those drawn are added up. (Customers are not reshuffled among the sellers.) The same is done for each seller, a thousand times.

# %% tags=["collapsed"]
findings.luck(case)

# %% [markdown] tags=["fi", "lesson"]
# Kaikki eivät edes ostaneet: vuonna 2025 ostaneita oli myyjää kohti vain {buyers_of.min():number}–{buyers_of.max():number}. Niin pienessä joukossa yksi iso asiakas ratkaisee paljon. Siksi kuviossa on sijan lisäksi väli, johon sija osuu yhdeksässä arvonnassa kymmenestä. Katso samaa muilla mittareilla.

# %% [markdown] tags=["en", "lesson"]
# Not all of them even bought: in 2025 a seller had only {buyers_of.min():number}–{buyers_of.max():number} buyers. In such a small group one large customer makes a big difference. That is why the figure shows a range and not just a rank: the range into which the rank falls in nine draws out of ten. Now try the other yardsticks.

# %% tags=["lesson", "collapsed"]
explore(
    lambda yardstick: findings.luck(example, yardstick).figure,
    {"yardstick": Choice(both(fi="Mittari", en="Yardstick"), {key: name for key, (name, _write) in yardsticks.items()})}, yardstick="profit",
)

# %% tags=["lesson", "collapsed"]
chances = example.chances("profit")
span = chances.loc[by_sales]
kept_first = sellers_before["kept"].idxmax()
kept_span = example.chances("kept").loc[kept_first]

# %% [markdown] tags=["fi", "lesson"]
# Palkkion saajasta voi harvoin olla varma. {by_profit:text} on voiton mukaan ensimmäinen {chances.at[by_profit, "first"]:percent}:ssa arvonnoista. Myynnin ykkönen {by_sales:text} sijoittuu voiton mukaan yhdeksässä arvonnassa kymmenestä välille {span["low"]:number}–{span["high"]:number}. Vuodesta toiseen järjestys voi muuttua vielä enemmän kuin arvonnoissa: {kept_first:text} oli pysyneiden osuuden mukaan ensimmäinen vuonna 2024 mutta sijalla {places.at[kept_first, "kept"]:number} vuonna 2025. Valitse yllä olevan kuvion mittariksi pysyneiden osuus: vuoden 2025 luvuista arvottuna {kept_first:text} sijoittuu yhdeksässä arvonnassa kymmenestä välille {kept_span["low"]:number}–{kept_span["high"]:number}. Edellisen vuoden ykkössija jää sen ulkopuolelle. Arvonnasta ei myöskään näe, ovatko myyjien asiakkaat samanlaisia. Yhdellä voi olla suuret, toisella pienet.
#
# Toinen vaara on, että mittari toimii liian hyvin. Ihmiset tekevät sitä, mistä maksetaan, ja jättävät muun tekemättä. Holmström ja Milgrom (1991) osoittivat mallissaan, että tuntuva palkkio helposti mitattavasta työstä vie huomion vaikeasti mitattavasta. Myynnistä maksettu palkkio voi viedä aikaa juuri niiltä, jotka ostaisivat muutenkin mutta kaipaisivat huomiota.
#
# **Pohdi.** Mistä sinun työpaikallasi palkitaan? Mitä jää sen takia tekemättä?

# %% [markdown] tags=["en", "lesson"]
# Who gets the bonus is seldom certain. {by_profit:text} comes first in profit in {chances.at[by_profit, "first"]:percent} of the draws. {by_sales:text}, first in sales, ranks anywhere from {span["low"]:number} to {span["high"]:number} in profit in nine draws out of ten. From one year to the next the order may change even more than in the draws: {kept_first:text} came first in the share kept in 2024 but number {places.at[kept_first, "kept"]:number} in 2025. Choose the share kept as the yardstick of the figure above: drawn from the figures of 2025, {kept_first:text} ranks between {kept_span["low"]:number} and {kept_span["high"]:number} in nine draws out of ten. The first place of the year before is outside that range. Nor do the draws show whether the sellers' customers are alike. One seller may have the large ones, another the small ones.
#
# The other danger is that a yardstick works too well. People do what they are paid for, and leave the rest undone. Holmström and Milgrom (1991) showed in a model that a strong reward for work that is easy to measure draws attention away from work that is not. A bonus for sales may take time away from the very customers who would buy anyway but need attention.
#
# **Reflect.** What is rewarded where you work? What is left undone because of it?

# %% [markdown] tags=["fi", "lesson"] sources=["S1-004", "S1-015"]
# ## Montako asiakasta meillä on?
#
# Aino ehdottaa tasoitusta: jaetaan voitto asiakkaiden määrällä. Silloin joku kysyy, montako asiakasta Suvilinjalla ylipäätään on. Tieto menee myös vuosikertomukseen.
#
# **Päätä ensin, katso sitten.** Mikä on oikea luku?

# %% [markdown] tags=["en", "lesson"] sources=["S1-004", "S1-015"]
# ## How many customers have we got?
#
# Aino suggests levelling the playing field: divide the profit by the number of customers. Then somebody asks how many customers Suvilinja has at all. The figure goes into the annual report too.
#
# **Decide first, then look.** Which is the right number?

# %% tags=["lesson", "collapsed"]
counted = {name: register_sizes[name] for name in ("names", "ever", "active", "agreement")}
explore(
    lambda name: respond(None, {
        "names": both(fi="Niin monta nimeä on rekisterissä. Sanoisitko asiakkaaksi sitä, joka ei ole ostanut mitään?", en="That many names are in the register. Would you call somebody a customer who has bought nothing?"),
        "ever": both(fi="Niin moni on ostanut vuosina 2023–2025. Onko kolme vuotta sitten kerran käynyt yhä asiakas?", en="That many bought in 2023–2025. Is somebody who came once, three years ago, still a customer?"),
        "active": both(fi="Niin moni osti vuonna 2025. Lakkaako joku olemasta asiakas uudenvuodenyönä?", en="That many bought in 2025. Does anybody cease to be a customer on New Year's Eve?"),
        "agreement": both(fi="Niin moni sopimus on voimassa. Mitä silloin ovat ne, jotka ostavat ilman sopimusta?", en="That many agreements are in force. What are those who buy without one?"),
    }[name]),
    {"name": Guess(both(fi="Asiakkaita on", en="The number of customers is"), {name: number(n) for name, n in counted.items()})},
)

# %% [markdown] tags=["fi"]
# ## Luku on määritelmä

# %% [markdown] tags=["en"]
# ## A number is a definition

# %% [markdown] tags=["fi", "lesson"]
# Alla jokaisella rivillä on yksi määritelmä. Vertaa kahta asiaa: kuinka monta asiakasta määritelmä antaa ja kuinka suuri osa myynnistä heille kuuluu.

# %% [markdown] tags=["en", "lesson"]
# Each row below is one definition. Compare two things: how many customers it gives, and what share of the sales is theirs.

# %% tags=["collapsed"]
findings.how_many(case)

# %% [markdown] tags=["fi", "lesson"]
# Kaikki kuvion {len(register_sizes):number} lukua ovat oikein, ja jokaisella on käyttäjänsä: rekisterin hoitaja laskee nimiä, myyntijohtaja vuoden ostajia ja juristi sopimuksia. Suurin luku on yli nelinkertainen pienimpään verrattuna. Kuka tahansa saa Suvilinjan näyttämään suurelta tai pieneltä valehtelematta, jos määritelmä jää sanomatta.
#
# Ainon jakolaskukin riippuu siitä. Kun {by_sales:text}:n voitto jaetaan kaikilla hänen asiakkaillaan, saadaan {levelled[0][by_sales]:money} asiakasta kohti ja sija {levelled_places[0][by_sales]:number}; kun se jaetaan vuonna 2025 ostaneilla, saadaan {levelled[1][by_sales]:money} ja sija {levelled_places[1][by_sales]:number}. Ensimmäinen on kummallakin tavalla {levelled[0].idxmax():text}. Tasoitus ei siis nosta myynnin ykköstä.

# %% [markdown] tags=["en", "lesson"]
# All {len(register_sizes):number} numbers in the figure are right, and each has its user: the keeper of the register counts names, the head of sales the buyers of the year, and the lawyer agreements. The largest is more than four times the smallest. Anybody can make Suvilinja look large or small without lying, as long as nobody states the definition.
#
# Aino's division depends on it too. Divide {by_sales:text}'s profit by all the customers on the list and you get {levelled[0][by_sales]:money} each, and rank {levelled_places[0][by_sales]:number}; divide it by those who bought in 2025 and you get {levelled[1][by_sales]:money}, and rank {levelled_places[1][by_sales]:number}. {levelled[0].idxmax():text} comes first either way. So levelling does not help the seller with the highest sales.

# %% tags=["lesson", "collapsed"]
answered = course_data("survey")
spoke = int(bought[bought].index.isin(answered.loc[answered["answered_on"].dt.year == 2025, "customer_id"]).sum())

# %% [markdown] tags=["fi", "lesson"] sources=["S0-029", "S1-015", "S1-016", "S1-004"]
# Entä **asiakkuus**? Koulutuspäivän muistiinpanoissa kysytään, ymmärrämmekö sanan, jota kaikki käyttävät. Lähteissä on kaksi vastausta, ja kumpikin antaa eri luvun.
#
# | määritelmä | lähde | Suvilinjassa |
# |---|---|---|
# | *prosessi*, joka alkaa, kun asiakas ostaa ensimmäisen kerran | luentokalvo 13 | {register_sizes["ever"]:number} on ostanut; muut nimet eivät ole vielä asiakkuuksia |
# | *kaksisuuntainen vuorovaikutussuhde* | koulutuspäivän muistiinpanot | {spoke:number} osti vuonna 2025 *ja* vastasi saman vuoden kyselyyn; he ovat varmasti myös kertoneet meille jotakin; muista ostajista emme tiedä (*tekijän täydennys*) |
#
# Ensimmäinen määritelmä kertoo, milloin asiakkuus alkaa. Toinen kertoo, mitä siinä pitää tapahtua. Kumpikaan ei kerro, milloin se loppuu.
#
# Eikä **asiakas** ole aina yksi ihminen. Kun kunta ostaa työntekijöilleen matkaliput, yksi *päättää*, toinen *tilaa*, kolmas *maksaa* ja neljäs seisoo laiturilla. Kuka heistä on asiakas? Palkkio riippuu siitäkin: tyytyväisyyttä kysytään yhdeltä, ja laskun maksaa toinen.

# %% [markdown] tags=["en", "lesson"] sources=["S0-029", "S1-015", "S1-016", "S1-004"]
# And what is a **customer relationship** (*asiakkuus*)? The notes of the training day ask whether we understand the word that everybody uses. The sources give two answers, and each gives a different number.
#
# | definition | source | at Suvilinja |
# |---|---|---|
# | a *process* that begins when the customer makes the first purchase | slide 13 | {register_sizes["ever"]:number} have bought; the other names are not relationships yet |
# | a *two-way interaction* | notes of the training day | {spoke:number} bought in 2025 *and* answered the survey of that year; they have certainly told us something as well; about the other buyers we do not know (*author's completion*) |
#
# The first says when a relationship begins. The second says what must happen in it. Neither says when it ends.
#
# Nor is a **customer** always one person. When a municipality buys tickets for its staff, one person *decides*, another *orders*, a third *pays* and a fourth stands on the quay. Which of them is the customer? The bonus depends on that too: one is asked about satisfaction, and another pays the bill.

# %% [markdown] tags=["fi", "lesson"] sources=["S0-002", "S0-003", "S0-004"]
# ## Kenen ajattelua palkkio on?
#
# Palkkioehdotukset eivät ole sattumaa. Jokaisen takana on jokin tapa ajatella markkinointia. Luennon toisella kalvolla tapoja on neljä, vanhimmasta uusimpaan. Ne eroavat siinä, *millä kilpaillaan* ja *mikä on asiakaskontaktin yksikkö*:
#
# - **perinteinen markkinointi**: kilpaillaan tuotteella, yksikkö on yksi kauppa,
# - **palvelujen markkinointi**: kilpaillaan henkilökunnan osaamisella, yksikkö on *episodi*, esimerkiksi koko matka lipun ostosta laiturille,
# - **asiakkuusmarkkinointi, asiakassuhdelähtöinen**: kilpaillaan koko yrityksen kyvykkyydellä ja resursseilla, yksikkö on asiakassuhde,
# - **asiakkuusmarkkinointi, verkostolähtöinen**: kilpaillaan oppimisella ja kyvyllä keksiä uutta, yksikkö on verkosto, johon kuuluvat myös kumppanit.
#
# **Lajittele ensin, katso sitten.** Valitse tapaus ja sille ajattelutapa. Tapaukset ja vastaukset ovat tekijän; joku toinen voisi perustella toisinkin.

# %% [markdown] tags=["en", "lesson"] sources=["S0-002", "S0-003", "S0-004"]
# ## What thinking lies behind the bonus?
#
# The proposals for the bonus are no accident. Behind each lies a way of thinking about marketing. The second slide of the lecture has four, from the oldest to the newest. They differ in *what one competes with* and in *the unit of contact with the customer*:
#
# - **traditional marketing** competes with the product; the unit is one transaction,
# - **services marketing** competes with the competence of the staff; the unit is an *episode*, such as a whole trip from buying the ticket to the quay,
# - **relationship marketing, relationship-led**, competes with the capabilities and resources of the whole firm; the unit is a customer relationship,
# - **relationship marketing, network-led**, competes with learning and the power to innovate; the unit is a network, which includes partners.
#
# **Sort first, then look.** Choose a case, and a way of thinking for it. Cases and answers are the author's; somebody else might argue otherwise.

# %% tags=["lesson", "collapsed"]
thinking = {
    "traditional": both(fi="perinteinen markkinointi", en="traditional marketing"), "services": both(fi="palvelujen markkinointi", en="services marketing"),
    "relationship": both(fi="asiakassuhdelähtöinen", en="relationship-led"), "network": both(fi="verkostolähtöinen", en="network-led"),
}
proposals = {
    "counter": (both(fi="Palkkio jokaisesta myydystä lipusta.", en="A bonus for every ticket sold."), "traditional",
                both(fi="Yksikkö on yksi kauppa, eikä asiakkaasta tarvitse tietää mitään.", en="The unit is one transaction, and you need know nothing about the customer.")),
    "crew": (both(fi="Palkkio miehistölle, jonka matkoista annetaan parhaat arvosanat.", en="A bonus for the crew whose trips get the best ratings."), "services",
             both(fi="Yksikkö on matka alusta loppuun, ja sen ratkaisee henkilökunta.", en="The unit is a trip from beginning to end, and the staff decide it.")),
    "tenure": (both(fi="Palkkio, jos kannattava tukku on asiakkaana vielä kolmen vuoden päästä.", en="A bonus if a profitable wholesaler is still a customer in three years."), "relationship",
               both(fi="Yksikkö on suhde, joka kestää yksittäistä kauppaa kauemmin.", en="The unit is a relationship, which lasts longer than a single deal.")),
    "island": (both(fi="Palkkio, joka jaetaan hotellin ja pyörävuokraamon kanssa, kun yhteinen saaripaketti keksitään ja myydään.", en="A bonus shared with the hotel and the bicycle hire when a joint island package is invented and sold."), "network",
               both(fi="Mukana on kumppaneita, ja palkkio maksetaan siitä, mitä yhdessä keksitään.", en="Partners take part, and the bonus is for what is invented together.")),
}
explore(
    lambda proposal, era: respond(
        era == proposals[proposal][1],
        proposals[proposal][2] if era == proposals[proposal][1]
        else both(fi="Kysy kaksi asiaa: mikä on yksikkö, josta maksetaan, ja kenestä onnistuminen riippuu?", en="Ask two things: what is the unit that is paid for, and on whom does success depend?")),
    {"proposal": Choice(both(fi="Ehdotus", en="Proposal"), {key: words for key, (words, _era, _why) in proposals.items()}),
     "era": Guess(both(fi="Ajattelutapa", en="Way of thinking"), thinking)}, proposal="counter",
)

# %% tags=["lesson", "collapsed"] sources=["S0-002", "S0-003", "S0-004"]
fold(pictures.eras())

# %% [markdown] tags=["fi", "lesson"] sources=["S0-002", "S0-003", "S0-004", "S0-005", "S0-094"]
# Kuvion kaksi ylintä riviä ovat luentokalvolta (mukailtu Strandvik), ja niiden järjestys on selvä. Kolmannen rivin seitsemän ilmausta ovat kalvolla, mutta niiden paikat ovat kadonneet: **sijoittelu on meidän**, ja siksi reunaviiva on katkonainen. Neljäs rivi, palkkio, on kokonaan tekijän täydennys.
#
# Huomaa myös, että kahdella viimeisellä sarakkeella on yhteinen nimi. **Asiakkuusmarkkinointi** on kattokäsite, ja sillä on kaksi muotoa: asiakassuhdelähtöinen ja verkostolähtöinen. Uusi vaihe ei silti kumoa vanhaa: lipputiskillä myydään yhä lippuja, eikä kertakävijä kaipaa suhdetta.

# %% [markdown] tags=["en", "lesson"] sources=["S0-002", "S0-003", "S0-004", "S0-005", "S0-094"]
# The two top rows of the figure are from the slide (adapted from Strandvik), and their order is clear. The seven terms of the third row are on the slide, but their places have been lost: **the placing is ours**, so the outline is dashed. The fourth row, the bonus, is entirely the author's completion.
#
# Note also that the last two columns share a name. *Asiakkuusmarkkinointi*, **relationship marketing** in the wide sense, is the umbrella term, and it has two forms: relationship-led and network-led. English mostly calls both by the same name. Nor does a new era replace the old: the counter still sells tickets, and a one-off traveller wants no relationship.

# %% [markdown] tags=["fi", "lesson"] sources=["S3-070", "S3-071", "S3-072", "S3-073", "S3-074"]
# ## Kauppa vai suhde?
#
# Palataan palkkioon. Puolalaisella luennolla (kalvot 42–43) vastakkain on neljän sijasta kaksi ajattelutapaa: **transaktiolähestymistapa** tavoittelee kauppaa, **suhdelähestymistapa** suhdetta. Ne eroavat kymmenessä kohdassa, ja yksi niistä on se, minkä mukaan myyjää arvioidaan.

# %% [markdown] tags=["en", "lesson"] sources=["S3-070", "S3-071", "S3-072", "S3-073", "S3-074"]
# ## A deal or a relationship?
#
# Back to the bonus. The Polish lecture (slides 42–43) sets two ways of thinking against each other instead of four: the **transactional approach** is after the deal, the **relational approach** after the relationship. They differ on ten points, and one of these is what sellers are judged by.

# %% tags=["lesson", "collapsed"] sources=["S3-070", "S3-071", "S3-072", "S3-073", "S3-074", "S3-075", "S3-076", "S3-077", "S3-078", "S3-079"]
pictures.contrast()

# %% [markdown] tags=["fi", "lesson"] sources=["S3-075", "S3-076", "S3-077", "S3-078", "S3-079"]
# Riskirivin solut ovat kadonneet lähteestä. Täydennyksemme (matala ja korkea) on päätelty investointirivistä: joka sijoittaa suhteeseen paljon, voi myös menettää paljon. Lähteessä sitä ei sanota.
#
# Kuviossa suhde näyttää paremmalta lähes joka kohdassa. Katso silti, mitä se maksaa: investointi on korkea, ja hyöty tulee vasta pitkän ajan kuluttua. ”Sopuisa” on sekin toive eikä havainto. Kun asiakas on kunta, joka kilpailuttaa kuljetuksensa joka neljäs vuosi, suhteeseen sijoitettu raha voi mennä hukkaan.
#
# **Lajittele.** Suvilinjan myyntiohjeessa on kolme riviä. Valitse rivi: kumpaan lähestymistapaan se kuuluu?

# %% [markdown] tags=["en", "lesson"] sources=["S3-075", "S3-076", "S3-077", "S3-078", "S3-079"]
# The cells of the risk row are missing from the source. We have filled them in (low and high) to match the investment row: whoever puts a lot into a relationship may also lose a lot. The source does not say so.
#
# In the figure the relationship looks better on nearly every point. See what it costs, though: the investment is high, and the benefit comes late. “Harmonious” is a hope, too, and not a finding. Where the customer is a municipality that puts its transport out to tender every four years, money put into the relationship may be lost.
#
# **Sort.** The sales instructions of Suvilinja have three lines. Choose a line: to which approach does it belong?

# %% tags=["lesson", "collapsed"]
two = {"transactional": both(fi="transaktio", en="transactional"), "relational": both(fi="suhde", en="relational")}
lines = {
    "december": (both(fi="Joulukuussa annetaan alennusta, jotta vuoden tavoite täyttyy.", en="In December discounts are given so that the year's target is met."), "transactional",
                 both(fi="Tähtäin on kuukaudessa, ja hinnalla haetaan tilauksia.", en="The horizon is a month, and the price is there to win orders.")),
    "timetable": (both(fi="Tehtaan kanssa sovitaan aikataulusta ennen kuin se julkaistaan.", en="The timetable is agreed with the factory before it is published."), "relational",
                  both(fi="Se on yhteistyötä, ja päämääränä on ensisijaisen toimittajan asema.", en="It is cooperation, and the aim is to be the preferred supplier.")),
    "everybody": (both(fi="Jokaiseen tarjouspyyntöön vastataan, tuli se keneltä hyvänsä.", en="Every request for an offer is answered, whoever it comes from."), "transactional",
                  both(fi="Kohteena ovat kaikki, jotka voi saada asiakkaaksi.", en="The target is everybody who can be won.")),
}
explore(
    lambda line, approach: respond(
        approach == lines[line][1],
        lines[line][2] if approach == lines[line][1] else both(fi="Etsi yllä olevasta kuviosta rivi, joka koskee samaa asiaa.", en="Find the row in the figure above that deals with the same thing.")),
    {"line": Choice(both(fi="Ohje", en="Instruction"), {key: words for key, (words, _which, _why) in lines.items()}),
     "approach": Guess(both(fi="Lähestymistapa", en="Approach"), two)}, line="december",
)

# %% [markdown] tags=["fi", "lesson"] sources=["S1-007", "S1-008", "S1-009", "S1-010", "S1-014"]
# ## Tuote, hinta vai asiakas?
#
# Ei ole yhtä oikeaa palkkiota, koska ei ole yhtä oikeaa yritystä. Koulutuspäivänä puhuttiin kolmesta **tulokulmasta**: yritys voi lähteä liikkeelle ainutlaatuisesta tuotteesta, hinnasta tai asiakkaasta.

# %% [markdown] tags=["en", "lesson"] sources=["S1-007", "S1-008", "S1-009", "S1-010", "S1-014"]
# ## Product, price or customer?
#
# There is no one right bonus, because there is no one right firm. The training day spoke of three **approaches**: a firm may start from a unique product, from the price, or from the customer.

# %% tags=["lesson", "collapsed"] sources=["S1-007", "S1-008", "S1-009", "S1-010"]
pictures.approaches()

# %% [markdown] tags=["fi", "lesson"] sources=["S1-008", "S1-009", "S1-010", "S1-011", "S1-012", "S1-014"]
# Esimerkit ovat muistiinpanoista vuodelta 2015. Nokia herpaantui hetkeksi, ja etu siirtyi kilpailijoille; Gigantin mainoslause tarkoitti, että on tyhmää maksaa liikaa. Mistä tulokulmasta *teidän* organisaatiossanne tullaan?
#
# Muistiinpanoissa todetaan ensin, että tulokulma riippuu asiakassegmentistä. Lopuksi neuvotaan silti: kaikissa tulokulmissa on puolensa, joten on päätettävä, missä niistä pystytään toimimaan parhaiten.
#
# **Lajittele.** Valitse yritys ja sille tulokulma. Yritykset ovat tekijän keksimiä.

# %% [markdown] tags=["en", "lesson"] sources=["S1-008", "S1-009", "S1-010", "S1-011", "S1-012", "S1-014"]
# The examples come from the notes of 2015. A moment's let-up at Nokia was enough to hand the advantage to its rivals; the slogan of the electronics chain Gigantti meant that it is stupid to pay too much. Which approach does *your* organisation start from?
#
# The notes first say that the approach depends on the customer segment. The advice comes last, all the same: every approach has its pros and cons, so decide which one you can do best in.
#
# **Sort.** Choose a firm, and an approach for it. The firms are the author's inventions.

# %% tags=["lesson", "collapsed"] sources=["S1-007"]
approach_names = {"product": both(fi="tuote", en="product"), "price": both(fi="hinta", en="price"), "customer": both(fi="asiakas", en="customer")}
firms = {
    "skates": (both(fi="Luistintehdas käyttää viidesosan myynnistään terän kehittämiseen.", en="A maker of skates spends a fifth of its sales on developing the blade."), "product",
               both(fi="Kilpailuetu on tuotteessa, ja se vanhenee, jos kehitys pysähtyy.", en="The advantage is in the product, and it ages if development stops.")),
    "coach": (both(fi="Bussiyhtiö karsii välipysäkit, jotta lippu olisi aina halvin.", en="A coach company cuts stops so that its ticket is always the cheapest."), "price",
              both(fi="Prosessia hiotaan hinnan vuoksi. Joku voi silti myydä vielä halvemmalla.", en="The process is trimmed for the price. Even so, somebody else may sell for less.")),
    "care": (both(fi="Siivousyritys sovittaa työajat ja laskun kunkin sairaalan mukaan.", en="A cleaning firm fits its hours and its bill to each hospital."), "customer",
             both(fi="Toiminta rakennetaan asiakkaan ympärille, ja kulut mitoitetaan asiakkuuteen.", en="Operations are built around the customer, and costs are fitted to the relationship.")),
}
explore(
    lambda firm, from_what: respond(
        from_what == firms[firm][1],
        firms[firm][2] if from_what == firms[firm][1] else both(fi="Missä yritys yrittää olla muita parempi?", en="What does the firm try to be better at than others?")),
    {"firm": Choice(both(fi="Yritys", en="Firm"), {key: told for key, (told, _which, _why) in firms.items()}),
     "from_what": Guess(both(fi="Tulokulma", en="Approach"), approach_names)}, firm="skates",
)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-007", "S0-008", "S0-009", "S0-010", "S0-011", "S0-012", "S0-013", "S0-094"]
# ## Kahdeksan sanaa samasta aiheesta
#
# Kun joku ehdottaa palkkiota ”asiakkuuden hoidosta”, hän voi tarkoittaa kahdeksaa eri asiaa. Luennon kalvolla 4 niistä on määritelty seitsemän; kattokäsite tulee kalvoista 2, 4 ja 5.
#
# | sana | lyhyesti | tunnusmerkki |
# |---|---|---|
# | **asiakkuusmarkkinointi** | kattokäsite muille | ”kaikki tämä yhdessä” |
# | **suhdemarkkinointi** (RM) | hoidetaan *kaikkia* sidosryhmäsuhteita, sisäisiä ja ulkoisia | muutkin sidosryhmät kuin asiakkaat |
# | **asiakkuuksien johtaminen** (CRM) | *johtamistapa*, joka ohjaa koko yritystä: valitaan tärkeät asiakkuudet, asetetaan tavoitteet, laaditaan toimintastrategiat, toteutetaan ne ja seurataan tuloksia | valinnat ja tavoitteet |
# | **asiakassuhdemarkkinointi** | ylläpidetään, kehitetään ja seurataan suhdetta *markkinoinnin keinoin* | viestit ja tapaamiset nykyisille |
# | **tietokantamarkkinointi** | kerätään asiakastietoa ja käytetään sitä markkinoinnissa | rekisteri ja poiminta siitä |
# | **kanta-asiakasmarkkinointi** | *hyville* asiakkaille etuja ja viestintää | kortti, etu, klubi (luku 14) |
# | **yksilömarkkinointi** eli täsmämarkkinointi | räätälöidään keinot ryhmälle tai jopa yhdelle | eri tarjous eri asiakkaalle |
# | **asiakaskokemuksen johtaminen** (CEM) | luodaan merkityksellisiä kokemuksia, jotta arvo *asiakkaalle* olisi suurin mahdollinen | asiakkaan oma näkökulma |
#
# Kaksi sekaannusta kannattaa välttää. *Suhdemarkkinointi* ja *asiakassuhdemarkkinointi* ovat eri asia: edellisessä hoidetaan myös suhteita työntekijöihin, omistajiin ja satamaan. Ja *CRM* lähtee yrityksen valinnoista, *CEM* asiakkaan kokemuksesta (*tekijän tulkinta*).
#
# **Lajittele.** Valitse teko, jota joku Suvilinjassa sanoi ”asiakkuuden hoidoksi”. Mikä sana siihen sopii tarkimmin?

# %% [markdown] tags=["en", "lesson"] sources=["S0-007", "S0-008", "S0-009", "S0-010", "S0-011", "S0-012", "S0-013", "S0-094"]
# ## Eight terms for one subject
#
# When somebody proposes a bonus for “looking after customers”, they may mean eight different things. Slide 4 of the lecture defines seven; the umbrella term is from slides 2, 4 and 5.
#
# | term | in short | how to recognise it |
# |---|---|---|
# | **relationship marketing in the wide sense** (*asiakkuusmarkkinointi*) | umbrella term for the others | “all of this together” |
# | **relationship marketing** (RM, *suhdemarkkinointi*) | looking after *all* relationships with stakeholders, inside and outside | stakeholders other than customers |
# | **customer relationship management** (CRM) | a *way to manage* that steers the whole firm: choose important relationships, set goals, draw up strategies, carry them out and monitor the results | choices and goals |
# | **customer relationship marketing** | maintaining, developing and monitoring the relationship *by means of marketing* | messages and meetings for existing customers |
# | **database marketing** | collecting customer data and using it in marketing | a register and a selection from it |
# | **loyalty marketing** | benefits and communication for *good* customers | a card, a benefit, a club (chapter 14) |
# | **one-to-one marketing** | tailoring the means to a group, or even to one | a different offer for each customer |
# | **customer experience management** (CEM) | creating meaningful experiences, so that the value *to the customer* is as great as possible | the customer's own view |
#
# Two confusions are worth avoiding. *Relationship marketing* and *customer relationship marketing* are not the same: the former also looks after relationships with employees, owners and the port. And *CRM* starts from the firm's choices, *CEM* from the customer's experience (*author's interpretation*).
#
# **Sort.** Choose an action that somebody at Suvilinja called “looking after customers”. Which term fits it most closely?

# %% tags=["lesson", "collapsed"]
words = {
    "rm": both(fi="suhdemarkkinointi", en="relationship marketing"), "crm": both(fi="asiakkuuksien johtaminen", en="customer relationship management"),
    "customer": both(fi="asiakassuhdemarkkinointi", en="customer relationship marketing"), "database": both(fi="tietokantamarkkinointi", en="database marketing"),
    "loyalty": both(fi="kanta-asiakasmarkkinointi", en="loyalty marketing"), "one": both(fi="yksilömarkkinointi", en="one-to-one marketing"),
    "cem": both(fi="asiakaskokemuksen johtaminen", en="customer experience management"),
}
deeds = {
    "harbour": (both(fi="Sataman johdon ja oman miehistön kanssa pidetään yhteinen iltapäivä.", en="An afternoon is spent with the management of the port and our own crew."), "rm",
                both(fi="Satama ja miehistö ovat sidosryhmiä, eivät asiakkaita.", en="The port and the crew are stakeholders, not customers.")),
    "board": (both(fi="Johtoryhmä valitsee tärkeimmät asiakkuudet ja päättää, mitä niiltä tavoitellaan.", en="The management chooses the most important relationships, and decides what it wants from them."), "crm",
              both(fi="Valinta ja tavoite ohjaavat koko yritystä.", en="The choice and the goal steer the whole firm.")),
    "selection": (both(fi="Poimitaan rekisteristä ne, joilla on polkupyöriä, ja lähetetään heille uusi aikataulu.", en="Those with bicycles are selected from the register and sent the new timetable."), "database",
                  both(fi="Ratkaisevaa on rekisteri ja poiminta siitä.", en="What matters is the register, and the selection from it.")),
    "quay": (both(fi="Suunnitellaan odotus laiturilla uudelleen sen mukaan, mitä matkustaja siinä kokee.", en="The wait on the quay is redesigned, starting from what the traveller experiences."), "cem",
             both(fi="Lähtökohtana on asiakkaan kokemus ja sen arvo hänelle.", en="It starts from the customer's experience, and its value to them.")),
}
explore(
    lambda deed, word: respond(
        word == deeds[deed][1],
        deeds[deed][2] if word == deeds[deed][1]
        else both(fi="Katso taulukon viimeistä saraketta: mikä tunnusmerkki tässä on?", en="Look at the last column of the table: which sign fits?")),
    {"deed": Choice(both(fi="Teko", en="Action"), {key: told for key, (told, _word, _why) in deeds.items()}), "word": Guess(both(fi="Sana", en="Term"), words)}, deed="harbour",
)

# %% [markdown] tags=["fi", "lesson"] sources=["X-03", "S0-008", "S0-025", "S0-026", "S2-002", "S4-024", "S4-025"]
# ## Mitä CRM on? Neljä vastausta
#
# Yksi sanoista on erityisen liukas. Lähteissämme kysymykseen vastataan neljällä tavalla, eikä yhdessäkään sanota muiden olevan väärässä:
#
# | lähde | CRM on | mistä palkkio silloin maksetaan (*tekijän täydennys*) |
# |---|---|---|
# | luentokalvo 4 | **johtamistapa**: valitse, aseta tavoitteet, laadi strategiat, toteuta, seuraa | asetettujen tavoitteiden täyttymisestä |
# | luentokalvo 11 | **keinojen joukko**, jolla vahvistetaan nykyisiä asiakassuhteita, hankitaan uusia ja päätetään valittuja; johtoajatuksena, että *kumpikin voittaa* (win-win) | hyvin hoidetusta suhteesta, myös hyvin päätetystä |
# | opinnäyte (Payne 2006) | **strateginen tapa** parantaa *omistajan* tuottoa kannattavilla suhteilla avainasiakkaisiin | avainasiakkaiden kannattavuudesta |
# | Kenner Companyn sivu | **strateginen valinta**, ei enää järjestelmä, jolla myyjiä valvotaan, vaan myynnin toimintatapojen *sydän* | siitä, että mahdollisuudet huomataan yhdessä |
#
# Suomeksi sanoja on kolme. Tällä kurssilla *asiakkuuksien johtaminen* on valintoja ja tavoitteita (kalvo 4) ja *asiakkuuksien hallinta* käytännön toimia (kalvo 11); *asiakkuudenhallinta* on vain opinnäytteen sana. Jos joku sanoo CRM, kysy, mitä näistä hän tarkoittaa.

# %% [markdown] tags=["en", "lesson"] sources=["X-03", "S0-008", "S0-025", "S0-026", "S2-002", "S4-024", "S4-025"]
# ## What is CRM? Four answers
#
# One of the terms is especially slippery. Our sources answer the question in four ways, and none says that the others are wrong:
#
# | source | CRM is | what the bonus is then paid for (*author's completion*) |
# |---|---|---|
# | slide 4 | a **way to manage**: choose, set goals, draw up strategies, carry out, monitor | for reaching the goals that were set |
# | slide 11 | a **set of means** to strengthen existing relationships, acquire new ones and end chosen ones; with *win-win* as the guiding idea | for a relationship well kept, or well ended |
# | thesis (Payne 2006) | a **strategic way** to improve the *owner's* return by profitable relationships with key customers | for the profitability of key customers |
# | Kenner Company's web page | a **strategic choice**, no longer a system for controlling sellers but the *heart* of how selling is done | for noticing opportunities together |
#
# Finnish has three words, all of which are CRM in English. In this course *asiakkuuksien johtaminen* is choices and goals (slide 4), and *asiakkuuksien hallinta* practical measures (slide 11); *asiakkuudenhallinta* is the word of the thesis only. When somebody says CRM, ask which of these they mean.

# %% tags=["lesson", "collapsed"] sources=["S0-027"]
pictures.logic()

# %% [markdown] tags=["fi", "lesson"] sources=["S0-027", "S0-026"]
# Luennon kalvolla 12 asia on jaettu kolmeen kerrokseen: ensin tapa ajatella, sitten tapa organisoitua, viimeiseksi työkalut. Palkkio on keskimmäisessä. Jos ajattelua ei ole valittu, palkkio valitsee sen yrityksen puolesta: Suvilinja, joka puhuu asiakkuuksista ja maksaa myynnistä, saa myyntiä.
#
# Entä win-win, *kumpikin voittaa*? Kysy palkkiosta kaksi kysymystä: mitä asiakas siitä voittaa, että myyjälle maksetaan näin, ja mitä yritys. Jos ensimmäiseen ei löydy vastausta, kyse ei ole asiakkuudesta.

# %% [markdown] tags=["en", "lesson"] sources=["S0-027", "S0-026"]
# Slide 12 puts the matter in three layers: first a way of thinking, then a way of organising, and tools last. The bonus is in the middle one. If the thinking has not been chosen, the bonus chooses it for the firm: a Suvilinja that speaks of relationships and pays for sales will get sales.
#
# And win-win? Ask two questions of a bonus: what does the customer gain if the seller is paid in this way, and what does the firm gain? If there is no answer to the first, it is not about a relationship.

# %% [markdown] tags=["fi", "lesson"]
# **Ydin päättyy tähän.** Siirry kohtaan *Testaa itsesi* ja sitten harjoituksiin. Väliin jäävät kohdat ovat jatkoa: lue niistä ne, jotka kiinnostavat.
#
# ## *Jatko:* johtajan sivu
#
# Johtajalle, joka lukee vain sivun alun, tämä luku on kurssin raportissa tiivistetty näin. Kun yrityksellä on oma tiedostonsa, saman sivun saa siitä komennolla `asiakkuus report customers`.

# %% [markdown] tags=["en", "lesson"]
# **The core ends here.** Go on to *Test yourself*, and then to the exercises. The parts in between are for going further: read what interests you.
#
# ## *Going further:* the director's page
#
# For a director who reads only the top of a page, the course report sums the chapter up like this. If a company has a file of its own, `asiakkuus report customers` makes the same page from it.

# %% tags=["collapsed"]
findings.start(case)

# %% [markdown] tags=["fi", "lesson"]
# ## *Jatko:* tunnusluvut

# %% [markdown] tags=["en", "lesson"]
# ## *Going further:* key figures

# %% tags=["collapsed"]
findings.figures(case)

# %% [markdown] tags=["fi"]
# ## Ketkä tulivat, ketkä lähtivät?

# %% [markdown] tags=["en"]
# ## Who came, and who left?

# %% [markdown] tags=["fi", "lesson"]
# Kun määritelmä on valittu, voi kysyä, kasvoiko asiakaskunta. Lasketaan nyt *ostaneet*, yksityishenkilöt mukaan luettuina. Siksi uusia on paljon enemmän kuin myyjillä: myyjä on vain yrityksillä.

# %% [markdown] tags=["en", "lesson"]
# Once the definition has been chosen, one can ask whether there are more customers than before. Now we count *buyers*, including private persons. That is why there are many more new ones than on the sellers' lists: only businesses have a seller.

# %% tags=["collapsed"]
findings.movement(case)

# %% tags=["lesson", "collapsed"]
moved = example.movement.value_counts()
more = int((example.days > 0).sum() - (example.days_before > 0).sum())
gone_share = moved["gone"] / (example.days_before > 0).sum()
lost_sales = example.sales_before[example.movement == "gone"].sum()

# %% [markdown] tags=["fi", "lesson"]
# Ostajia oli siis vain {more:number} enemmän, mutta asiakaskunta vaihtui: {moved["gone"]:number} vuoden 2024 ostajaa jäi pois, {moved["new"]:number} tuli uutena ja {moved["came_back"]:number} palasi. Pois jäi {gone_share:percent} vuoden 2024 ostajista, mutta heidän osuutensa sen vuoden myynnistä oli vain {lost_sales / example.sales_before.sum():percent} ({lost_sales:money}). Vaihtuvat ovat enimmäkseen pieniä ostajia. Johtajan kannattaa siis kysyä, *ketkä* lähtivät, eikä vain, montako.

# %% [markdown] tags=["en", "lesson"]
# So there were only {more:number} more buyers, but they are not the same people: {moved["gone"]:number} of the buyers of 2024 stayed away, {moved["new"]:number} new ones came and {moved["came_back"]:number} came back. Those who stayed away were {gone_share:percent} of the buyers of 2024, but they had brought in only {lost_sales / example.sales_before.sum():percent} of that year's sales ({lost_sales:money}). It is mostly small buyers who come and go. So the director should ask *who* left, and not just how many.

# %% [markdown] tags=["fi"]
# ## Ketkä lähtivät?

# %% [markdown] tags=["en"]
# ## Who left?

# %% tags=["collapsed"]
findings.listing(case)

# %% [markdown] tags=["fi"] sources=["S3-071"]
# ## Uusista vai pysyneistä?

# %% [markdown] tags=["en"] sources=["S3-071"]
# ## A bonus for new customers, or for those who stayed?

# %% tags=["collapsed"]
findings.new_or_kept(case)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-071"]
# Kun palkkio jaetaan uusien mukaan, maksetaan hankinnasta; kun se jaetaan pysyneiden mukaan, maksetaan hoidosta. Raha on sama, mutta saaja on eri, ja ensi vuonna tehdään eri työtä.

# %% [markdown] tags=["en", "lesson"] sources=["S3-071"]
# A bonus shared out according to new customers pays for winning them; one shared out according to those who stayed pays for looking after them. The money is the same, but it goes to a different seller, and next year brings a different kind of work.

# %% [markdown] tags=["fi", "lesson"]
# ## *Jatko:* määritelmä muuttaa muutakin kuin lukua
#
# Vaihda määritelmää ja katso, kuinka suuri osa asiakkaista on yrityksiä. Se ratkaisee, kenelle palvelua suunnitellaan.

# %% [markdown] tags=["en", "lesson"]
# ## *Going further:* a definition changes more than the number
#
# Change the definition, and see how large a part of the customers are businesses. That decides whom the service is designed for.

# %% tags=["lesson", "collapsed"]
says = {
    "names": both(fi="jonka nimi on rekisterissä", en="whose name is in the register"),
    "may_contact": both(fi="jolle saa lähettää markkinointia", en="who may be sent marketing"),
    "ever": both(fi="joka on ostanut vuosina 2023–2025", en="who has bought in 2023–2025"),
    "active": both(fi="joka osti vuonna 2025", en="who bought in 2025"),
    "repeat": both(fi="joka osti vuonna 2025 ainakin kahtena päivänä", en="who bought on two days or more in 2025"),
    "agreement": both(fi="jonka sopimus on voimassa", en="whose agreement is in force"),
}
type_names = {"private": both(fi="henkilöitä", en="private persons"), "business": both(fi="yrityksiä", en="businesses")}
by_definition = {name: kinds[example.definitions[name]].value_counts().reindex(list(type_names)) for name in says}


def how_many(definition):
    counts = by_definition[definition]
    share = counts["business"] / counts.sum()
    return bars(
        list(type_names.values()), counts.tolist(), highlight=[type_names["business"]], limits=(0, max(n.max() for n in by_definition.values())),
        heads=(both(fi="Asiakkaat", en="Customers"), both(fi="Määrä", en="Number")),
        title=both(fi="Jos asiakas on se, {definition}, asiakkaita on {n} ja heistä yrityksiä {share}", en="If a customer is anyone {definition}, there are {n} customers, and {share} of them are businesses").format(
            definition=says[definition], n=number(counts.sum()), share=percent(share)),
        alt=both(fi="Kun asiakas on se, {definition}, asiakkaita on {n}, heistä yrityksiä {firms}.", en="Where a customer is anyone {definition}, there are {n}, {firms} of them businesses.").format(
            definition=says[definition], n=number(counts.sum()), firms=number(counts["business"])),
        subtitle=both(fi="Asiakkaita määritelmän mukaan 1.1.2026", en="Customers by the definition on 1 January 2026"), source=made_up,
    )


explore(how_many, {"definition": Choice(both(fi="Asiakas on se", en="A customer is anyone"), says)}, definition="names")

# %% tags=["lesson", "collapsed"]
firm_shares = {name: counts["business"] / counts.sum() for name, counts in by_definition.items()}

# %% [markdown] tags=["fi", "lesson"]
# Nimistä yrityksiä on {firm_shares["names"]:percent}, sopimusasiakkaista {firm_shares["agreement"]:percent}. Rekisterin mukaan palvelua suunniteltaisiin ennen kaikkea henkilöille, sopimusten mukaan paljon enemmän yrityksille.

# %% [markdown] tags=["en", "lesson"]
# Of the names, {firm_shares["names"]:percent} are businesses, and of those with an agreement, {firm_shares["agreement"]:percent}. By the register the service would be designed for private persons above all; by the agreements, far more for businesses.

# %% [markdown] tags=["fi", "lesson"] sources=["S0-006", "S1-025", "S2-005"]
# ## *Jatko:* miksi ajattelu muuttuu?
#
# Opinnäytteessä väitetään, että perinteisen markkinoinnin rajat ymmärretään nyt paremmin ja että sitä pyritään *korvaamaan* asiakas- ja prosessilähtöisellä. Luennolla (kalvo 3) muutokselle nimetään kolme ajuria: teknologia, kilpailuympäristö ja asiakas.

# %% [markdown] tags=["en", "lesson"] sources=["S0-006", "S1-025", "S2-005"]
# ## *Going further:* why does the thinking change?
#
# The thesis claims that the limits of traditional marketing are now better understood, and that firms try to *replace* it with customer- and process-oriented strategies. The lecture (slide 3) names three drivers of the change: technology, the competitive environment and the customer.

# %% tags=["lesson", "collapsed"] sources=["S0-006"]
pictures.drivers()

# %% [markdown] tags=["fi", "lesson"] sources=["S0-006", "S1-025"]
# Ajureista on helppo ennustaa, ja siksi ennuste kannattaa päivätä. Koulutuspäivän muistiinpanoissa keväällä 2015 sanotaan, että *vuoteen 2020 mennessä* työmarkkinoilla on enemmän alle kuin yli 40-vuotiaita ja että Y-sukupolvi muuttaa sitä, miten työ valitaan. Vuosi 2020 on ohi. Ennustetta ei siis tarvitse uskoa eikä epäillä: sen voi tarkistaa, ja teet sen, jos haluat, tehtävässä A8.

# %% [markdown] tags=["en", "lesson"] sources=["S0-006", "S1-025"]
# It is easy to forecast from drivers, so date your forecasts. In spring 2015 the notes of the training day said that *by 2020* there would be more people under 40 than over 40 in the labour market, and that generation Y would change how work is chosen. The year 2020 is over. So there is no need to believe the forecast, or to doubt it: it can be checked, and in task A8 you may do so.

# %% [markdown] tags=["fi", "lesson"]
# **Pohdi.** Valitse yksi kolmesta ajurista ja keksi siitä esimerkki omalta alaltasi. Mikä mittari siinä vanhenee?

# %% [markdown] tags=["en", "lesson"]
# **Reflect.** Choose one of the three drivers, and think of an example in your own trade. Which yardstick does it make out of date?

# %% [markdown] tags=["fi", "lesson"] sources=["S1-012", "S1-013"]
# ## *Jatko:* milloin hinta ratkaisee?
#
# Muistiinpanojen esimerkki segmentistä: kun ostaja on ELY-keskus, hinta on ratkaiseva. Yrityskoulutuksessa tilanne on aivan toinen; miten, sitä ei kerrota. Syrjäseuduilla palveluntuottajia on niin vähän, että kriteerit ja vaatimukset voidaan määrittää sellaisiksi, että […]. Virke katkeaa siihen.
#
# Muistiinpanoissa sanotaan myös, että tuote ja hinnat ovat samat kuin kilpailijoilla ja että asiakkuusajatteluun siirrytään vähitellen sekä kuluttaja- että yrityskaupassa. Syy-yhteyttä ei sanota suoraan. Lähdettä ei mainita, eikä väite päde kaikkialla: jos hinnat olisivat samat, kukaan ei voisi kilpailla hinnalla.

# %% [markdown] tags=["en", "lesson"] sources=["S1-012", "S1-013"]
# ## *Going further:* when does the price decide?
#
# The notes give an example of a segment: when the buyer is an ELY Centre (a regional office of the state), the price is decisive. In training for companies it is quite different; the notes do not say how. In remote areas there are so few providers that criteria and demands can be set such that […]. There the sentence breaks off.
#
# The notes also say that product and prices are the same as the competitors', and that there is a gradual shift towards thinking in terms of relationships among both consumers and firms. They do not say outright that the one causes the other. No source is given, and the claim does not hold everywhere: if prices were the same, nobody could compete on price.

# %% [markdown] tags=["fi", "lesson"] sources=["S2-003", "S2-004", "S2-006", "S4-024", "S4-025"]
# ## *Jatko:* tekniikka, kassavirta ja uusi öljy
#
# Paynen määritelmässä (opinnäytteessä) yhdistyvät tietotekniikka ja asiakassuhdemarkkinoinnin strategiat. Tekniikan avulla voi valita kohderyhmänsä tarkemmin tai kohdistaa toimet yhdelle asiakkaalle, ja tavoitteena ovat pitkät, kannattavat suhteet. Yritys tarvitsee asiakkaita ja kassavirtaa, joten asiakkuudet ovat sen tärkein voimavara, jonka arvoa kannattaa kasvattaa. Luvussa 7 lasketaan, kuinka suuri arvo on.
#
# Kennerin sivulla data on *uutta öljyä*, ja voittajia ovat ne, jotka osaavat käyttää sitä; tekoäly lisää sen merkitystä. Sivu on myyntitekstiä, ja vertaus ontuu: öljy ei ole kenenkään henkilötieto, mutta asiakkaasta kerätty data on, ja sen käyttämiseen on oltava peruste. Tutkimuksessa CRM-prosessien yhteys yrityksen tulokseen oli *kohtalaisen* myönteinen (Reinartz, Krafft ja Hoyer 2004): ei siis sydän eikä öljy, mutta apua siitä on.

# %% [markdown] tags=["en", "lesson"] sources=["S2-003", "S2-004", "S2-006", "S4-024", "S4-025"]
# ## *Going further:* technology, cash flow and the new oil
#
# Payne's definition (in the thesis) joins information technology with the strategies of customer relationship marketing. Technology lets a firm choose its segments more closely, or aim at a single customer, and the goal is long and profitable relationships. A firm needs customers and cash flow, so its relationships are its most important resource, and their value is worth raising. Chapter 7 works out how large it is.
#
# On Kenner's page data is *the new oil*, and the winners are those who know how to use it; artificial intelligence adds to its importance. The page is a sales text, and the comparison falls short: oil is nobody's personal data, but what is collected about a customer is, and there must be legal grounds for using it. In a study, CRM processes had a *moderately* positive association with firms' performance (Reinartz, Krafft and Hoyer 2004): neither heart nor oil, then, but some help.

# %% [markdown] tags=["fi", "lesson"] sources=["S1-002", "S1-003"]
# ## *Jatko:* mihin kysymyksiin kurssi vastaa
#
# Koulutuspäivän ohjelmassa oli neljä osaa: asiakkaiden tunnistaminen ja ryhmittely (luvut 5 ja 6), asiakkuuden johtaminen prosessina (luku 4), asiakkuuden elinkaari (luku 5) sekä asiakastarpeet ja asiakashyöty (luvut 3 ja 4). Päivä alkoi yhdeksällä ”kiperällä kysymyksellä”. Luvut niiden perässä ovat tekijän:
#
# | kiperä kysymys | luku | kiperä kysymys | luku |
# |---|---|---|---|
# | 1 erityyppiset asiakkuudet | 5, 6 | 6 markkinointi | 1, 14 |
# | 2 ketterä asiakkuuden hoito | 13 | 7 erilaiset roolit asiakkuudessa | 12 |
# | 3 kuka on asiakas? | 1, 12 | 8 asiakkaan kiinnostuksen herääminen | 9 |
# | 4 segmentointi ja asiakastarpeet | 5 | 9 asiakas mukaan kehittämiseen | 4 |
# | 5 oikeat kohderyhmät | 5, 9 | | |
#
# Valitse niistä kolme, joihin juuri sinä haluat vastauksen, ja palaa niihin kurssin lopussa.

# %% [markdown] tags=["en", "lesson"] sources=["S1-002", "S1-003"]
# ## *Going further:* which questions the course answers
#
# The programme of the training day had four parts: recognising and grouping customers (chapters 5 and 6), managing relationships as a process (chapter 4), the lifecycle of a relationship (chapter 5), and customer needs and benefit (chapters 3 and 4). The day began with nine “tricky questions”. The chapters beside them are the author's:
#
# | tricky question | chapter | tricky question | chapter |
# |---|---|---|---|
# | 1 different kinds of relationships | 5, 6 | 6 marketing | 1, 14 |
# | 2 agile care of relationships | 13 | 7 different roles in a relationship | 12 |
# | 3 who is the customer? | 1, 12 | 8 arousing the customer's interest | 9 |
# | 4 segmentation and customer needs | 5 | 9 the customer in development | 4 |
# | 5 the right target groups | 5, 9 | | |
#
# Choose the three that you yourself want answered, and come back to them at the end of the course.

# %% [markdown] tags=["fi", "lesson"]
# ## *Jatko:* aineiston laatu
#
# Raportin lopussa kerrotaan aina, miten rivit luettiin ja mitä luvut sisältävät. Sitä tarvitsee se, joka tarkistaa luvut; muut voivat hypätä sen yli.

# %% [markdown] tags=["en", "lesson"]
# ## *Going further:* quality of the data
#
# The end of a report always explains how the rows were read and what the numbers include. Whoever checks the numbers needs it; others may skip it.

# %% tags=["quality", "collapsed"]
ledger_table(case.transactions)

# %% tags=["quality", "collapsed"]
findings.handling(case)

# %% [markdown] tags=["fi", "lesson"]
# ## Testaa itsesi

# %% [markdown] tags=["en", "lesson"]
# ## Test yourself

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib.learn import quiz

quiz("01.Q1")

# %% tags=["lesson", "collapsed"]
quiz("01.Q2")

# %% tags=["lesson", "collapsed"]
quiz("01.Q3")

# %% [markdown] tags=["fi", "lesson"] sources=["S0-094"]
# ## Yhteenveto
#
# - Asiakkaiden määrä on **määritelmä ja päivä**. Sano molemmat, kun sanot luvun.
# - Paras myyjä riippuu **mittarista**, ja pienessä joukossa myös sattumasta. Mittari ohjaa sitä, mitä myyjä tekee.
# - Jokaisen mittarin takana on jokin **ajattelutapa**: kauppa, palvelu, suhde tai verkosto. Uusi ei kumoa vanhaa.
# - **Transaktio** ja **suhde** eroavat kymmenessä kohdassa. Suhde maksaa ensin ja tuottaa myöhemmin, jos asiakas haluaa suhteen.
# - **Asiakkuusmarkkinointi** on kattokäsite. CRM tarkoittaa lähteissämme neljää asiaa, joten kysy, mitä puhuja tarkoittaa.
# - Tuote, hinta vai asiakas: tulokulmasta pitää päättää, ja eri asiakkaille voi valita eri tulokulman.

# %% [markdown] tags=["en", "lesson"] sources=["S0-094"]
# ## Summary
#
# - The number of customers is **a definition and a day**. Say both when you say the number.
# - Which seller is best depends on the **yardstick**, and in a small group on luck too. The yardstick steers what sellers do.
# - Behind each yardstick lies a **way of thinking**: the deal, the service, the relationship or the network. The new does not replace the old.
# - **Transactional** and **relational** differ on ten points. A relationship costs first and pays later, if the customer wants one.
# - **Relationship marketing** in the wide sense is the umbrella term. CRM means four things in our sources, so ask what the speaker means.
# - Product, price or customer: the approach must be decided, and may differ from customer to customer.

# %% [markdown] tags=["fi", "lesson"]
# ## Mistä tämä on peräisin
#
# - Luentokalvot *Asiakkuuksien hallinta* (A.-M. Selin, Haaga-Helia): kalvot 2 (neljä vaihetta, mukailtu Strandvik), 3 (ajurit), 4 (käsitteet), 11–13 (asiakkuuksien hallinta, sen logiikka, asiakkuus).
# - Koulutuspäivän muistiinpanot *Kohtaaminen VIII* (K. Parviainen, Salpaus 28.5.2015): tulokulmat, asiakkuuden määritelmä, kiperät kysymykset, ennuste vuodesta 2020.
# - Opinnäytteen luku 3.8 (Payne 2006). Luento *Obsługa kluczowych klientów* (K. Cybulski, Varsova): kalvot 42–43. Kenner Companyn sivu CRM:stä.
# - B. Holmström ja P. Milgrom, ”Multitask principal–agent analyses”, *Journal of Law, Economics, & Organization* 7, 1991. W. Reinartz, M. Krafft ja W. Hoyer, ”The customer relationship management process”, *Journal of Marketing Research* 41(3), 2004.
# - Tulokulmilla ei ole muistiinpanoissa lähdettä. Ne muistuttavat Treacyn ja Wierseman kolmea tapaa tuottaa asiakkaalle arvoa (tuotejohtajuus, toiminnan tehokkuus, asiakasläheisyys; *The Discipline of Market Leaders*, 1995).
# - Mittarit, palkkioesimerkit, vaiheiden kaksi alinta riviä, riskirivin täydennys sekä Suvilinjan luvut: *tekijän täydennys*.
#
# **Seuraavaksi:** {01:exercises}. Viimeisessä tehtävässä neuvot yritystä, jota et ole ennen nähnyt.

# %% [markdown] tags=["en", "lesson"]
# ## Where this comes from
#
# - Lecture slides *Asiakkuuksien hallinta* (A.-M. Selin, Haaga-Helia): slides 2 (four eras, adapted from Strandvik), 3 (drivers), 4 (concepts), 11–13 (managing relationships, its logic, what a relationship is).
# - Notes of a training day, *Kohtaaminen VIII* (K. Parviainen, Salpaus, 28 May 2015): approaches, definition of a relationship, tricky questions, the forecast for 2020.
# - Section 3.8 of a thesis (Payne 2006). Lecture *Obsługa kluczowych klientów* (K. Cybulski, Warsaw): slides 42–43. Kenner Company's web page on CRM.
# - B. Holmström and P. Milgrom, “Multitask principal–agent analyses”, *Journal of Law, Economics, & Organization* 7, 1991. W. Reinartz, M. Krafft and W. Hoyer, “The customer relationship management process”, *Journal of Marketing Research* 41(3), 2004.
# - The notes name no source for the three approaches. They resemble the three value disciplines of Treacy and Wiersema (product leadership, operational excellence, customer intimacy; *The Discipline of Market Leaders*, 1995).
# - Yardsticks, examples of a bonus, the two bottom rows of the eras, the completed risk row, and the figures of Suvilinja: *author's completion*.
#
# **Next:** the {01:exercises}. In the last task you advise a company that you have not seen before.
