# %% [markdown] tags=["fi", "lesson"] sources=["S3-010", "S3-031", "S3-045"]
# 1. osoittaa, miksi suuruus ei vielä tee asiakkaasta avainasiakasta, ja erottaa määrälliset, laadulliset ja varmentavat kriteerit,
# 2. pisteyttää ehdokkaat sijojen ja painojen avulla ja tarkistaa painojen summan,
# 3. sanoa, kuinka varma kukin valinta on, kun painoista voi olla perustellusti eri mieltä,
# 4. kertoa, mitä tietoa katoaa, kun pisteet lasketaan sijoista, ja laskea pisteet euroista,
# 5. jättää ehdokkaan valitsematta varmentavan kriteerin takia, perustella sen ja laskea, kuinka paljon on valittujen varassa.

# %% [markdown] tags=["en", "lesson"] sources=["S3-010", "S3-031", "S3-045"]
# 1. show why size alone does not make a customer a key account, and tell quantitative, qualitative and verifying criteria apart,
# 2. score candidates from ranks and weights, and check what the weights add up to,
# 3. say how certain each choice is when there are good reasons to disagree about the weights,
# 4. explain what ranks lose, and make the same calculation in euros,
# 5. leave a candidate out because of a verifying criterion, give the reason, and say how much rests on those chosen.

# %% [markdown] tags=["fi", "lesson"]
# ## Viisi nimeä perjantaiksi
#
# Suvilinjan hallitus haluaa valita **viisi avainasiakasta**. Jokainen niistä saa oman vastuuhenkilön, yhteisen suunnitelman ja johtajan puhelinnumeron. Muut jäävät ilman, ja siksi nimillä on väliä. Hallitus kokoontuu perjantaina.
#
# Talousjohtaja on valmis jo maanantaina. Hän tulostaa yritysasiakkaiden ostot vuodelta 2025 suurimmasta pienimpään ja vetää viivan viidennen alle. Aino Lehtinen, markkinointipäällikkö, istuu kaksi päivää myyjien kanssa. He käyvät läpi neljätoista ehdokasta ja antavat niille pisteitä viidestä asiasta. Keskiviikkona Ainollakin on viisi nimeä.

# %% [markdown] tags=["en", "lesson"]
# ## Five names by Friday
#
# The board of Suvilinja wants to choose **five key accounts**. Each of them gets a manager of its own, a joint plan and the managing director's telephone number. The others go without, and that is why the names matter. The board meets on Friday.
#
# The head of finance is ready on Monday. He prints what the business customers bought in 2025, from the largest to the smallest, and draws a line under the fifth. Aino Lehtinen, head of marketing, spends two days with the sellers. They go through fourteen candidates, and give them points for five things. By Wednesday Aino has five names too.

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib.learn import install, respond
from asiakkuus_lib.reading import course_data
from asiakkuus_lib.show import Guess, explore

install()

# %% tags=["collapsed"]
from asiakkuus_lib.lessons.l10_key_accounts import findings
from asiakkuus_lib.locale import use_language

# %% tags=["collapsed"]
use_language(both(fi="fi", en="en"))

# %% tags=["parameters", "collapsed"]
account_book_path: str = ""  # [file account_book] fi: avainasiakastyön työkirja (asiakkuus template key-accounts uusi.xlsx); jos tyhjä, kurssin Suvilinja | en: the key-account workbook (asiakkuus template key-accounts new.xlsx); if none, Suvilinja of the course
data_path: str = ""  # [file] fi: kaikkien asiakkaiden ostotapahtumat: niistä lasketaan valittujen osuus myynnistä; CSV, Excel, Parquet tai DuckDB | en: transactions of all customers, for the share of the sales that the chosen bring: CSV, Excel, Parquet or DuckDB
costs_path: str = ""  # [file] fi: asiakaskohtaiset kulut: CSV tai Excel, saa olla saman työkirjan toinen välilehti | en: costs of the customers: CSV or Excel, may be another sheet of the same workbook
data_table: str = ""  # fi: välilehti tai taulu, jos tiedostossa on monta sopivaa | en: sheet or table, where the file has several that could be meant
columns: str = ""  # fi: sarakkeet, joita ei tunnisteta nimestä, esimerkiksi amount:Myynti; date:Pvm | en: columns not recognised by name, for example amount:Sales; date:Day
bad_rows: str = "stop"  # [stop|skip] fi: rivit, joita ei voi lukea: keskeytä (stop) tai ohita (skip) | en: rows that cannot be read: stop, or skip them
date_order: str = "auto"  # [auto|day_first|month_first] fi: päivämäärissä ensin päivä vai kuukausi, jos aineistosta ei selviä | en: day or month first in dates, where the data does not tell
decimal_mark: str = "auto"  # [auto|comma|point] fi: desimaalimerkki pilkku vai piste, jos aineistosta ei selviä | en: comma or point before decimals, where the data does not tell
returns: str = "net"  # [net|drop|separate] fi: palautukset vähentävät asiakkaan rahaa (net), jätetään pois (drop) tai eritellään (separate) | en: returns lower the customer's money (net), are left out (drop) or counted separately (separate)
duplicates: str = "keep"  # [keep|drop] fi: täsmälleen samat rivit säilytetään (keep) tai niistä jää ensimmäinen (drop) | en: rows that are exactly equal are kept, or only the first of them (drop)
since: str = ""  # [date] fi: tarkastelujakson ensimmäinen päivä; jos tyhjä, kaikki rivit alusta lähtien | en: first day of the period; if none, all rows from the first on
as_of: str = ""  # [date] fi: vertailupäivä; jos tyhjä, viimeistä ostopäivää seuraava päivä | en: reference date; if none, the day after the last purchase
top_n: int = 5  # [1..100] fi: kuinka monta avainasiakasta valitaan | en: how many key accounts are chosen
weight_range: float = 0.25  # [0..1] fi: kuinka paljon kukin paino saa poiketa (osuutena omasta arvostaan), jos työkirjassa ei ole rajoja | en: by what proportion each weight may differ, where the workbook has no limits
zero_rule: bool = True  # fi: ehdokas, jolla ei ole nykyistä ostoaukkoa, ei saa siitä pisteitä (yes) | en: a candidate without a current gap gets no points for it (yes)
points: str = "rank"  # [rank|euros] fi: ostoaukkojen pisteet sijoista (rank) vai suhteessa euroihin (euros) | en: points of the gaps by rank, or in proportion to their euros

# %% tags=["collapsed"]
case = findings.KeyAccounts.read(locals())
findings.used(case)

# %% tags=["lesson", "collapsed"]
import math

import pandas as pd

from asiakkuus_lib import customer_share, key_accounts, profitability
from asiakkuus_lib.lessons.common.names import joined
from asiakkuus_lib.lessons.common.stages import stages
from asiakkuus_lib.lessons.l10_key_accounts import pictures
from asiakkuus_lib.locale import language
from asiakkuus_lib.show import Choice, Column, Slider, bars, fold, money, number, percent, table

# %% tags=["lesson", "collapsed"]
example = case.of_course()  # fi: luvun esimerkit ovat Suvilinjasta | en: the examples of the chapter are Suvilinja's
names, asked, bought = example.names, example.accounts, example.accounts["bought"]
left_over = example.brings(example.profit)
by_sales, by_points = bought.nlargest(5).index, example.places.index[example.places <= 5]
register = course_data("customers").set_index("customer_id")
firms = example.sales[(register["customer_type"].reindex(example.sales.index) == "business") & (example.sales > 0)]
in_a = int((profitability.abc_classes(firms) == "A").sum())
largest_fifth = firms.nlargest(round(len(firms) / 5))
sales_place = bought.rank(ascending=False, method="min").astype(int)
largest, last = by_sales[0], example.unsure[0]
next_in = example.standing.difference(example.chosen, sort=False)[0]
gap_place = int(example.gaps["gap"].rank(ascending=False)[largest])
both_gaps = example.gaps["gap"] + example.gaps["future"]
place_by_money = key_accounts.rank_customers(example.by_money)
stopped = [who for who in by_points if who in example.refused]
by_won = key_accounts.weighted_scores(example.scored(example.values.assign(current_gap=example.gaps["attainable"])), example.weights)
fifth_won = by_won[example.standing].nlargest(5).index[-1]
of_sales, largest_of_five = example.dependence(example.sales)
of_profit, largest_of_profit = example.dependence(example.profit)
loser = left_over[sales_place[sales_place <= 10].index].idxmin()

# %% tags=["lesson", "collapsed"]
letters = course_data("scoring_raw").set_index("customer")  # fi: luennon kolmetoista asiakasta, toinen maailma | en: the lecture's thirteen customers, another world
told = course_data("scoring_weights").set_index("criterion")
told_weights, criterion_names = told["weight_percent"], told[f"name_{language()}"].to_dict()
weighted, totals = key_accounts.contributions(letters, told_weights), key_accounts.weighted_scores(letters, told_weights)
in_order = totals.sort_values(ascending=False).index
over_all = key_accounts.chances(letters, key_accounts.any_weights(list(told_weights.index)), 5)
near = key_accounts.weights_within(told_weights * 0.75, told_weights * 1.25)
fifth = key_accounts.place_chances(letters, near, 5).sort_values(ascending=False, kind="stable")
turns = key_accounts.turning_points(letters, told_weights, 5)
less_know_how = math.ceil(turns.at["know_how", "down"]) - 1
beats = key_accounts.dominance(letters)
beaten, others = int(beats.loc["RL"].sum()), [who for who in in_order if who != "RL" and not beats.loc["RL", who]]
unbeaten = joined(others)

# %% tags=["lesson", "collapsed"]
euros = course_data("scoring_euros").set_index("customer")  # fi: luennon asiakkaille keksityt eurot | en: euros invented for the lecture's customers
euro_gaps = euros["total_purchases_eur"] - euros["own_purchases_eur"]
future = customer_share.future_gap(euros["total_purchases_eur"], euros["market_growth"], euros["share_before"], euros["share_after"])
in_euros = letters.assign(current_gap=key_accounts.scaled_scores(euro_gaps), future_gap=key_accounts.scaled_scores(future))
euro_totals = key_accounts.weighted_scores(in_euros, told_weights)
rank_before, rank_after = key_accounts.rank_customers(totals), key_accounts.rank_customers(euro_totals)
fifth_by_euros = rank_after.index[rank_after == 5][0]
with_gap = euro_gaps[euro_gaps > 0].sort_values(ascending=False).index

# %% [markdown] tags=["fi", "lesson"]
# **Arvaa ensin, katso sitten.** Kuinka moni talousjohtajan viidestä nimestä on myös Ainon listalla?

# %% [markdown] tags=["en", "lesson"]
# **Guess first, then look.** How many of the head of finance's five names are on Aino's list too?

# %% tags=["lesson", "collapsed"]
common = len(set(by_sales) & set(by_points))
explore(
    lambda guessed: respond(
        guessed == common,
        both(fi="Kummallakin listalla on perusteensa. Ne vain vastaavat eri kysymyksiin.", en="Either list has its reasons. They just answer different questions.") if guessed == common
        else both(fi="Listat eroavat enemmän. Katso alta.", en="They differ more than that. See below.") if guessed > common
        else both(fi="Niin erilaisia listat eivät sentään ole. Katso alta.", en="They are not as different as that. See below.")),
    {"guessed": Guess(both(fi="Samoja nimiä", en="Names in common"), {n: number(n) for n in range(6)})},
)

# %% [markdown] tags=["fi"] sources=["S3-135"]
# ## Iso asiakas, tärkeä asiakas

# %% [markdown] tags=["en"] sources=["S3-135"]
# ## A large customer, an important customer

# %% [markdown] tags=["fi", "lesson"] sources=["S3-135", "S3-007", "S3-008", "S3-009", "S2-027"]
# Talousjohtaja teki sen, minkä useimmat tekevät. Opinnäytteessä (Hannus 2004) sanotaan, että asiakkaat on perinteisesti jaettu avainasiakkaisiin ja muihin *volyymin ja liikevaihdon* mukaan. Puolalaisella luennolla (kalvo 5) näin löytyneistä käytetään toista sanaa: ne ovat **pääasiakkaita**. Keinoja on siellä kolme, kaikki luvusta 7 tuttuja: *myynnin rakenteen analyysi* eli keneltä myynti tulee, *Pareto-periaate*, jonka mukaan pieni osa asiakkaista tuo suurimman osan myynnistä, ja *ABC-analyysi*, jossa jono jaetaan kolmeen luokkaan.
#
# Vuonna 2025 Suvilinjalta osti {len(firms):number} yritystä tai yhteisöä, ja niistä A-luokkaan kuuluu {in_a:number}: niin monta tarvitaan, jotta myynnistä on koossa 80 prosenttia. Pareto-periaate ei siis Suvilinjan yrityksissä juuri päde: suurin viidennes ({len(largest_fifth):number} ostajaa) tuo myynnistä {largest_fifth.sum() / firms.sum():percent}, ja A-luokkaan tarvitaan {in_a / len(firms):percent} ostajista. Eikä jonosta näe, mitä myynnistä jää: {names[loser]:text} on ehdokkaista myynnin mukaan sijalla {sales_place[loser]:number}, mutta vuonna 2025 se tuotti Suvilinjalle tappiota {-left_over[loser]:money}.
#
# Entä Ainon lista? Alla ehdokkaat ovat vasemmalla talousjohtajan järjestyksessä, oikealla Ainon.

# %% [markdown] tags=["en", "lesson"] sources=["S3-135", "S3-007", "S3-008", "S3-009", "S2-027"]
# The head of finance did what most people do. The thesis (Hannus 2004) says that customers have traditionally been divided into key customers and others *by volume and turnover*. The Polish lecture (slide 5) has another word for those found in this way: **main customers**. It gives three ways to find them, all met in chapter 7: *an analysis of the structure of sales*, that is, whom the sales come from; the *Pareto principle*, by which a small part of the customers brings most of the sales; and the *ABC analysis*, which cuts the line into three classes.
#
# Suvilinja had {len(firms):number} organisations as buyers in 2025, and {in_a:number} of them are in class A: that many are needed for 80% of the sales. So among Suvilinja's business customers the Pareto principle hardly holds: the largest fifth ({len(largest_fifth):number} buyers) brings {largest_fifth.sum() / firms.sum():percent} of sales, and class A takes {in_a / len(firms):percent} of the buyers. Nor does the queue show what remains of the sales: {names[loser]:text} ranks number {sales_place[loser]:number} among the candidates by sales, but Suvilinja made a loss of {-left_over[loser]:money} on it in 2025.
#
# And Aino's list? Below, the candidates are on the left in the head of finance's order, and on the right in Aino's. (In the names *Oy* and *Ab* mean Ltd, and *kunta* is a municipality.)

# %% tags=["collapsed"]
findings.main_and_key(case)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-135"]
# Ainon viisi ovat {joined([names[who] for who in by_points]):text}: telakka, ohjelmistotalo, kunta, elintarviketehdas ja betonitehdas. Talousjohtajan ykkönen, {names[largest]:text}, on Ainon listalla vasta sijalla {example.places[largest]:number}.
#
# Avainasiakas on siis eri asia kuin pääasiakas. Mutta mikä se on?

# %% [markdown] tags=["en", "lesson"] sources=["S3-135"]
# Aino's five are {joined([names[who] for who in by_points]):text}: a shipyard, a software house, a municipality, a food manufacturer and a concrete works. The head of finance's number one, the fish processor {names[largest]:text}, is only number {example.places[largest]:number} on Aino's list.
#
# So a key account is something other than a main customer. But what?

# %% [markdown] tags=["fi", "lesson"] sources=["S3-005", "X-04", "S2-027", "S3-064", "S1-039"]
# ## Kuka on avainasiakas?
#
# Lähteissämme on viisi vastausta:
#
# | lähde | avainasiakas on | mitä siitä puuttuu (*tekijän huomio*) |
# |---|---|---|
# | luento *Asiakkuuksien hallinta*, kalvo 28 | porras: aktiiviasiakkaan yläpuolella, puolestapuhujan alapuolella | paikka tiedetään, mutta ei sitä, miten sinne pääsee |
# | opinnäyte (Hannus 2004) | asiakkuusryhmä: strategisten asiakkuuksien alapuolella; perinteisesti volyymin ja liikevaihdon mukaan. Ne, jotka *voisivat* ostaa paljon, ovat oma ryhmänsä: strategiset mahdollisuudet | kumpi menee edelle, se, joka ostaa paljon, vai se, joka voisi ostaa? |
# | puolalainen luento, kalvot 6, 19, 25 ja 26 | pisteiden kärki: viisi painotettua kriteeriä ja kolme varmentavaa | painoja ei perustella |
# | Kenner Companyn sivu | *arvoasiakas*: strategisesti tärkeä, usein liikevaihdoltaan suurin, tai kumppani tai referenssi | yksi peruste riittää, mutta mikä niistä? |
# | koulutuspäivän muistiinpanot | lista, jossa on yhdeksän kohtaa: on suuri (paljon henkilöstöä, siis potentiaalia); ostaa paljon ja maksaa; teettää räätälöityä, jota voi monistaa; kasvaa; pysyy pitkään; palaa; auttaa kehittymään; on uusi; vaikuttaa muihin | yksikään asiakas ei täytä kaikkia |
#
# Vain opinnäytteen *perinteinen* jako jää pelkkään myyntiin. Vastaukset eroavat siinä, miten perusteet yhdistetään. Vain puolalaisella luennolla ne yhdistetään laskemalla, ja siksi tässä luvussa seurataan sitä. Siellä kysytään myös (kalvo 40), onko avainasiakkaita käytännön myyntityössä ylipäätään. Vastaamme näin: ryhmä on olemassa, jos siihen kuuluvalle tehdään jotain, mitä muille ei tehdä (*tekijän tulkinta*).

# %% [markdown] tags=["en", "lesson"] sources=["S3-005", "X-04", "S2-027", "S3-064", "S1-039"]
# ## Who is a key account?
#
# Our sources give five answers:
#
# | source | a key account is | what is missing (*author's remark*) |
# |---|---|---|
# | lecture *Asiakkuuksien hallinta*, slide 28 | a step: above the active customer, below the advocate | we know where it stands, but not how to get there |
# | thesis (Hannus 2004) | a group of accounts: below the strategic ones; traditionally by volume and turnover. Those that *could* buy much are a group of their own: strategic opportunities | which comes first, one that buys much or one that could? |
# | Polish lecture, slides 6, 19, 25 and 26 | the top of a scoring: five weighted criteria, and three verifying ones | no reasons are given for the weights |
# | Kenner Company's web page | a *value customer*: strategically important, often the largest in turnover, or a partner or a reference | one reason is enough, but which of them? |
# | notes of the training day | a list of nine: is large (a large staff, so potential); buys much and pays; has solutions tailored for it that can be sold to others; grows; stays long; comes back; helps us develop; is new; influences others | nobody meets them all |
#
# Only the thesis's *traditional* division stops at sales. The answers differ in how the reasons are put together. Only the Polish lecture adds them up, and that is why it is the backbone of this chapter. It also asks (slide 40) whether there are key accounts in practical sales work at all. Our answer: the group exists if something is done for its members that is not done for others (*author's interpretation*).

# %% [markdown] tags=["fi", "lesson"] sources=["S3-032", "S3-033", "S3-034", "S3-035", "S3-036", "S3-037", "S3-038", "S1-040"]
# Ennen laskemista luennolla esitetään (kalvo 20) seitsemän kysymystä. Niihin voi vastata saman tien, ja Aino kokeili sitä ehdokkaillaan. Mittarit ovat hänen valintojaan (*tekijän täydennys*).

# %% [markdown] tags=["en", "lesson"] sources=["S3-032", "S3-033", "S3-034", "S3-035", "S3-036", "S3-037", "S3-038", "S1-040"]
# Before any scoring the lecture (slide 20) asks seven questions. They can be answered on the spot, and Aino tried it with her candidates. The measures are her choices (*author's completion*).

# %% tags=["lesson", "collapsed"] sources=["S3-032", "S3-033", "S3-034", "S3-035", "S3-036", "S3-037", "S3-038"]
seven = {
    both(fi="Suurimmat?", en="The largest?"): (both(fi="ostot 2025", en="purchases in 2025"), bought),
    both(fi="Ketä ei saa menettää?", en="Whom must we not lose?"): (both(fi="voitto 2025", en="profit in 2025"), left_over),
    both(fi="Keiltä tulevat huomisen tuotot?", en="Who will bring future revenue?"): (both(fi="tuleva ostoaukko", en="future gap"), example.gaps["future"]),
    both(fi="Kenen on saatava paras palvelu?", en="Who must get the best service?"): (both(fi="imago: kenen sanaa muut kuuntelevat", en="image: whose word others listen to"), asked["image"]),
    both(fi="Kenestä saisi enemmän irti tiiviimmällä yhteistyöllä?", en="Who would bring more with closer cooperation?"): (both(fi="nykyinen ostoaukko", en="current gap"), example.gaps["gap"]),
    both(fi="Kenellä on erityisvaatimuksia?", en="Who has special requirements?"): (both(fi="osaaminen: keneltä opimme", en="know-how: who makes us learn"), asked["know_how"]),
    both(fi="Kuka auttaa yritystä tavoitteisiinsa?", en="Who helps us reach our goals?"): (both(fi="verkosto: kuka avaa uusia markkinoita", en="network: who opens new markets"), asked["network"]),
}
named_by = {question: [names[who] for who in values.index[values == values.max()]] for question, (_by, values) in seven.items()}
table(
    pd.DataFrame({"question": list(seven), "by": [by for by, _values in seven.values()], "who": ["; ".join(who) for who in named_by.values()]}),
    both(fi="Luennon seitsemän kysymystä ja Suvilinjan vastaukset", en="The lecture's seven questions and Suvilinja's answers"),
    {"question": Column(both(fi="Kysymys", en="Question"), "prose"), "by": Column(both(fi="Mittari", en="Measure"), "prose"), "who": Column(both(fi="Kuka", en="Who"), "prose")},
)

# %% tags=["lesson", "collapsed"]
different = len({who for found in named_by.values() for who in found})
often = example.places.index[0]

# %% [markdown] tags=["fi", "lesson"] sources=["S1-040"]
# Seitsemään kysymykseen tuli {different:number} eri nimeä. Yksi niistä, {names[often]:text}, on vastauksena neljään, eikä se ole ostanut Suvilinjalta vielä mitään. Yhdellä mittarilla parhaan palvelun saisi siis yhtiö, joka ei ole edes asiakas. Koulutuspäivän muistiinpanoissa ”vaikeudet alkavat” tästä: *kuinka arvottaa erilaiset asiakkaat, kun heidät on pantava järjestykseen?*

# %% [markdown] tags=["en", "lesson"] sources=["S1-040"]
# Seven questions gave {different:number} different names. One of them, {names[often]:text}, answers four, and it has not bought anything from Suvilinja yet. So by a single measure the best service would go to a company that is not even a customer. In the notes of the training day “the difficulties begin” here: *how do you value different customers when they have to be put in order?*

# %% [markdown] tags=["fi", "lesson"] sources=["S3-010", "S3-031", "S3-045", "S1-039"]
# ## Kolmenlaisia kriteereitä
#
# Luennolla perusteita on kolmea lajia. Kahdesta ensimmäisestä saa pisteitä. Kolmannesta ei saa: se on portti, josta pitää päästä läpi (*tekijän tulkinta*).
#
# | laji | kriteeri | mitä kysytään | yhdeksän kohdan listassa |
# |---|---|---|---|
# | **määrällinen** | nykyinen ostoaukko | kuinka paljon se ostaa muilta sellaista, mitä mekin myymme? | on suuri |
# | | tuleva ostoaukko | kuinka paljon sen ostot kasvavat, kun sen markkinat ja oma osuus niistä muuttuvat? | kasvaa; on uusi |
# | **laadullinen** | imago | paraneeko maineemme siitä, että se on asiakkaamme? | vaikuttaa muihin |
# | | osaaminen | opimmeko siltä jotain, minkä voi myydä muillekin? | auttaa kehittymään; teettää räätälöityä |
# | | verkosto | pääsemmekö sen kautta uusille markkinoille? | vaikuttaa muihin |
# | **varmentava** | strategian yhteensopivuus | haluammeko samaa? | – |
# | | resurssien joustavuus | riittääkö meiltä laivoja, ihmisiä ja aikaa? | – |
# | | reilu asenne | pitääkö se sen, mitä on sovittu? | ostaa paljon *ja maksaa* |
#
# Kaksi oikeanpuoleista saraketta on tekijän. Viimeiseen eivät mahdu *palaa* ja *pysyy pitkään*. Yhteistyön kesto on kyllä luennon määrällisten kriteerien luettelossa (kalvo 6), samoin *elinkaariarvo* tulevan ostoaukon vaihtoehtona (luku 8), mutta kalvon 25 pisteissä niitä ei ole, ehkä siksi, että avainasiakas valitaan tulevaisuutta varten (*tekijän arvelu*).
#
# **Lajittele.** Valitse havainto: minkä lajin kriteeriä se koskee?

# %% [markdown] tags=["en", "lesson"] sources=["S3-010", "S3-031", "S3-045", "S1-039"]
# ## Three kinds of criteria
#
# The lecture has reasons of three kinds. The first two earn points, the third does not: it is a gate to pass through (*author's reading*).
#
# | kind | criterion | what is asked | on the list of nine |
# |---|---|---|---|
# | **quantitative** | current gap | how much does it buy from others that it could buy from us? | is large |
# | | future gap | how much will its purchases grow as its market, and its share of it, change? | grows; is new |
# | **qualitative** | image | is our reputation better for having it as a customer? | influences others |
# | | know-how | do we learn something from it that can be sold to others too? | helps us develop; has solutions tailored for it |
# | | network | does it lead us into new markets? | influences others |
# | **verifying** | strategic fit | do we want the same thing? | – |
# | | flexibility of resources | have we got the ships, the people and the time? | – |
# | | fair attitude | does it keep what has been agreed? | buys much *and pays* |
#
# The two columns on the right are the author's. Two of the nine do not fit into the last: *comes back* and *stays long*. The length of cooperation does stand in the lecture's list of quantitative criteria (slide 6), and so does *lifetime value* as an alternative to the future gap (chapter 8), but the points of slide 25 have neither, perhaps because a key account is chosen for the future (*author's guess*).
#
# **Sort.** Choose an observation: which kind of criterion is it about?

# %% tags=["lesson", "collapsed"] sources=["S3-010", "S3-031", "S3-045"]
kinds = {"quantitative": both(fi="määrällinen", en="quantitative"), "qualitative": both(fi="laadullinen", en="qualitative"), "verifying": both(fi="varmentava", en="verifying")}
noticed = {
    "elsewhere": (both(fi="Tehdas lähettää kaksi kolmasosaa rahdistaan kilpailijan laivalla.", en="The factory sends two thirds of its freight on a competitor's ship."), "quantitative",
                  both(fi="Se on ostoaukko: ostoja, jotka menevät nyt muille.", en="That is a gap: purchases that now go to others.")),
    "listened": (both(fi="Naapurikunnat kysyvät siltä, keneltä kokousmatkat kannattaa ostaa.", en="The neighbouring municipalities ask it where to buy conference trips."), "qualitative",
                 both(fi="Sen nimi auttaa meitä muiden silmissä: imago.", en="Its name helps us in the eyes of others: image.")),
    "drawings": (both(fi="Se pyytää meiltä suunnitelman ja teettää sen pohjalta tarjoukset muilla.", en="It asks us for a plan, and has others bid on it."), "verifying",
                 both(fi="Kyse on siitä, onko se reilu. Pisteitä siitä ei saa, mutta portti voi sulkeutua.", en="This is about fairness. It earns no points, but the gate may close.")),
    "growing": (both(fi="Sen myynti Ruotsiin kasvaa, ja kaikki kulkee laivalla.", en="Its sales to Sweden are growing, and all of it goes by ship."), "quantitative",
                both(fi="Ostot kasvavat, vaikka osuutemme pysyisi: tuleva ostoaukko.", en="Its purchases grow even if our share stays: the future gap.")),
    "room": (both(fi="Sen toivoma lähtöaika sopii aikatauluun, jos yhden laivan lähtöä siirretään tunnilla.", en="The departure it wants fits the timetable if one sailing is moved by an hour."), "verifying",
             both(fi="Kysytään, joustavatko omat resurssimme.", en="The question is whether our own resources are flexible.")),
}
explore(
    lambda observation, kind: respond(
        kind == noticed[observation][1],
        noticed[observation][2] if kind == noticed[observation][1]
        else both(fi="Kysy: voiko sen mitata euroina, tuoko se muuta hyötyä, vai ratkaiseeko se, voidaanko yhteistyötä tehdä?",
                  en="Ask: can it be measured in euros, does it bring another benefit, or does it decide whether we can work together?")),
    {"observation": Choice(both(fi="Havainto", en="Observation"), {key: said for key, (said, _kind, _why) in noticed.items()}),
     "kind": Guess(both(fi="Laji", en="Kind"), kinds)}, observation="elsewhere",
)

# %% [markdown] tags=["fi", "lesson"] sources=["X-14", "S3-043", "S3-044"]
# ## Luennon kolmetoista asiakasta
#
# **Siirrytään hetkeksi toiseen maailmaan.** Katsotaan puolalaisen luennon kalvoa 25. Siinä yritys, jonka nimeä ei kerrota, pisteyttää 13 asiakastaan; niiden nimet ovat kirjaimia, RL:stä WJ:hin. Yhtään niistä ei saa sekoittaa Suvilinjan asiakkaisiin. Lähteissämme kuluttajat ja yritykset esiintyvät usein samassa lauseessa, mutta tämän luvun kummassakaan taulukossa ei ole kuluttajia.
#
# Pisteet annetaan **sijoista**. Kolmestatoista ehdokkaasta paras saa kriteeristä 13 pistettä, seuraava 12 ja niin edelleen. Tasoissa olevat saavat saman, paremman pistemäärän. Se, jolla ei ole nykyistä ostoaukkoa lainkaan, saa siitä nollan. (Sääntöä ei ole kalvolla. Se on päätelty luvuista.) Sitten pisteet kerrotaan **painolla** ja lasketaan yhteen. CT on imagossa viides, siis {letters.at["CT", "image"]:number} pistettä; imagon paino on {told_weights["image"] / 100:percent}, ja siitä tulee {weighted.at["CT", "image"]:number.2}.
#
# Huomaa painojen summa. {told_weights["current_gap"]:number} + {told_weights["future_gap"]:number} + {told_weights["image"]:number} + {told_weights["know_how"]:number} + {told_weights["network"]:number} on **{told_weights.sum():number}**, ei 100. Virhe vai unohdettu kriteeri, sitä ei tiedetä. Kun kaikki jaetaan samalla luvulla, järjestys ei muutu, mutta kannattaa kysyä, mille kriteerille puuttuvat viisi kuuluisivat.

# %% [markdown] tags=["en", "lesson"] sources=["X-14", "S3-043", "S3-044"]
# ## The lecture's thirteen customers
#
# **We now move into another world for a while.** On slide 25 of the Polish lecture a firm that is not named scores 13 of its customers; their names are letters, from RL to WJ. None of them is to be confused with a customer of Suvilinja's. Our sources often speak of consumers and firms in the same sentence, but neither table of this chapter has consumers in it.
#
# Points are given for **ranks**. The best of thirteen candidates gets 13 points for a criterion, the next one 12, and so on. Tied candidates all get the higher score. Whoever has no current gap at all gets zero for it. (The rule is not on the slide. It has been inferred from the numbers.) Then the points are multiplied by a **weight** and added up. CT is fifth in image, and so gets {letters.at["CT", "image"]:number} points; the weight of image is {told_weights["image"] / 100:percent}, and that makes {weighted.at["CT", "image"]:number.2}.
#
# Note what the weights add up to. {told_weights["current_gap"]:number} + {told_weights["future_gap"]:number} + {told_weights["image"]:number} + {told_weights["know_how"]:number} + {told_weights["network"]:number} is **{told_weights.sum():number}**, not 100. Whether this is a slip or a forgotten criterion nobody knows. When all are divided by the same number the order does not change, but it is worth asking which criterion the missing five should go to.

# %% tags=["lesson", "collapsed"] sources=["S3-043", "S3-044"]
pictures.contributions(weighted.assign(total=totals), told_weights[example.weights.index].to_dict(), criterion_names)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-043"]
# Lue kuviota riveittäin: tummista ruuduista näkee, mistä asiakkaan pisteet tulevat. P on vahva imagossa ja osaamisessa, mutta sen ostoaukko on pieni. G:n laita on päinvastoin.
#
# Kuinka paljon tähän voi luottaa? Painothan on joku päättänyt, eikä kukaan ole mitannut niitä. Kuvitellaan, että painot arvottaisiin kokonaan uudelleen, tuhansia kertoja.
#
# **Arvaa ensin, katso sitten.** Kuinka suuressa osassa arvonnoista RL olisi silti ensimmäinen?

# %% [markdown] tags=["en", "lesson"] sources=["S3-043"]
# Read the figure row by row: a dark cell shows where a customer's points come from. P is strong in image and know-how, but its gap is small. With G it is the other way round.
#
# How far can this be trusted? Somebody decided on the weights, after all, and nobody has measured them. Suppose that the weights were drawn anew, thousands of times.
#
# **Guess first, then look.** In what share of the draws would RL come first all the same?

# %% tags=["lesson", "collapsed"]
parts = {0.2: both(fi="noin joka viidennessä", en="about one in five"), 0.5: both(fi="noin puolessa", en="about a half"), 0.75: both(fi="noin kolmessa neljästä", en="about three quarters"), 0.95: both(fi="lähes kaikissa", en="nearly all of them")}
closest = min(parts, key=lambda share: abs(share - over_all.at["RL", "first"]))
explore(
    lambda share: respond(
        share == closest,
        both(fi="Osuus on {share}. Painoista saa siis kiistellä rauhassa: ensimmäinen ei niistä riipu.", en="The share is {share}. So let people argue about the weights: the first place does not depend on them.").format(share=percent(over_all.at["RL", "first"])) if share == closest
        else both(fi="RL säilyttää paikkansa useammin. Katso alta.", en="RL keeps its place more often than that. See below.")),
    {"share": Guess(both(fi="RL on ensimmäinen", en="RL comes first"), parts)},
)

# %% tags=["lesson", "collapsed"]
fold(pictures.possible_ranks(over_all.assign(usual=rank_before).loc[in_order], "RL", over_all.at["RL", "first"]))

# %% [markdown] tags=["fi", "lesson"] sources=["S3-043"]
# Syy näkyy aiemmasta kuviosta, jossa pisteet on eritelty. RL saa jokaisesta kriteeristä vähintään yhtä paljon kuin {beaten:number} muuta. Jos joku on joka kohdassa parempi tai yhtä hyvä, heikompi ei pääse ohi millään painoilla: se on **dominoitu**. Vain {unbeaten:text} voittavat RL:n edes jossakin. Kun kriteerit vievät samaan suuntaan, painoilla ei ole paljon väliä. Robyn Dawes (1979) osoitti, että ennusteissa yhtä suuret ja jopa arvotut painot toimivat usein lähes yhtä hyvin kuin huolella lasketut, kunhan jokainen kriteeri vie oikeaan suuntaan.
#
# Mutta sijojen kuviossa keskimmäiset viivat ovat pitkiä, eikä kukaan valitse vain ensimmäistä. Suvilinjassakin paikkoja on *viisi*.

# %% [markdown] tags=["en", "lesson"] sources=["S3-043"]
# The earlier figure, with the points of each criterion, shows why. On every criterion RL gets at least as many points as {beaten:number} of the others. If somebody else beats or equals you on every criterion, no weights can put you ahead: you are **dominated**. Only {unbeaten:text} beat RL at anything. Where the criteria point the same way, weights hardly matter. Robyn Dawes (1979) showed that in predictions equal weights, and even random ones, often do nearly as well as weights worked out with care, as long as each criterion points the right way.
#
# But in the figure of ranks the lines in the middle are long, and nobody chooses the first only. At Suvilinja too there are *five* places.

# %% [markdown] tags=["fi", "lesson"] sources=["S3-043", "S3-044", "S1-068"]
# ## Viides paikka
#
# Luennon painoilla viides on NK ({totals["NK"]:number.2}) ja kuudes KQ ({totals["KQ"]:number.2}). Säädä painoja ja katso, kuinka pieni muutos riittää siihen, että viides on joku muu kuin NK.

# %% [markdown] tags=["en", "lesson"] sources=["S3-043", "S3-044", "S1-068"]
# ## The fifth place
#
# With the lecture's weights NK ({totals["NK"]:number.2}) is fifth and KQ ({totals["KQ"]:number.2}) sixth. Move the weights, and see how small a change is enough to make somebody other than NK fifth.

# %% tags=["lesson", "collapsed"] sources=["S3-043"]
def with_weights(**weights):
    if not any(weights.values()):
        weights = dict.fromkeys(weights, 1)
    found = key_accounts.weighted_scores(letters, pd.Series(weights, dtype=float), normalise=True).sort_values(ascending=False, kind="stable")
    place = key_accounts.rank_customers(found)
    inside = found.index[place <= 5].tolist()
    words = {"list": ", ".join(inside), "last": number(found[inside].min(), 2), "next": number(found.iloc[len(inside)] if len(inside) < len(found) else 0, 2)}
    return bars(
        list(found.index), found.tolist(), highlight=inside, limits=(0, 13), write=lambda value: number(value, 2),
        heads=(both(fi="Asiakas", en="Customer"), both(fi="Pisteet", en="Points")),
        title=both(fi="Viiden parhaan joukossa: {list}", en="Among the first five: {list}").format(**words),
        alt=both(fi="Viiden parhaan joukossa ovat {list}; viimeisellä niistä on {last} pistettä ja seuraavalla {next}.",
                 en="Among the first five are {list}; the last of them has {last} points, and the next one {next}.").format(**words),
        subtitle=both(fi="Painotetut pisteet, kun painot suhteutetaan sataan", en="Weighted points, with weights scaled to a hundred"),
        source=both(fi="Lähde: K. Cybulski, kalvo 25; kadonneet solut on palautettu", en="Source: K. Cybulski, slide 25; the lost cells have been restored"),
    )


explore(with_weights, {name: Slider(criterion_names[name], 0, 40) for name in example.weights.index}, **told_weights.to_dict())

# %% [markdown] tags=["fi", "lesson"] sources=["S3-043", "S1-068"]
# Riittää, että osaamisen paino on {less_know_how:number} eikä {told_weights["know_how"]:number}: silloin {turns.at["know_how", "down_in"]:text} menee ohi. Kukaan ei tiedä painoja niin tarkasti. Kysytään siis toisin. Arvotaan painot niin, että jokainen saa poiketa luennon painosta enintään neljänneksen (30 olisi siis jotain 22,5:n ja 37,5:n väliltä), ja lasketaan, kuinka usein kukin on viides.

# %% [markdown] tags=["en", "lesson"] sources=["S3-043", "S1-068"]
# Lowering the weight of know-how from {told_weights["know_how"]:number} to {less_know_how:number} is enough: then {turns.at["know_how", "down_in"]:text} overtakes {turns.at["know_how", "down_out"]:text}. Nobody knows weights as precisely as that. So let us ask another question. We draw weights each of which may differ from the lecture's by a quarter at most (30 would be anything from 22.5 to 37.5), and count how often each customer comes fifth.

# %% tags=["lesson", "collapsed"]
pictures.fifth_place(fifth, 0.25)

# %% [markdown] tags=["fi", "lesson"] sources=["S1-068"]
# Tuloksen voi sanoa johtajalle näin: jos painoista ollaan eri mieltä enintään neljänneksen verran, neljä ensimmäistä pysyy mukana, vaikka niiden järjestys voi vaihtua; viides on {fifth.index[0]:text} kolmessa tapauksessa neljästä ja {fifth.index[1]:text} yhdessä. Pitemmälle pisteytyksellä ei päästä. Kahden nimen välillä valitaan muulla perusteella, ja se on kerrottava.
#
# Yksi asia on silti päätettävä ennen pisteitä: painot. Jos niistä sovitaan vasta, kun nimet ovat näkyvissä, jokainen puolustaa painoilla omaa asiakastaan. Koulutuspäivän muistiinpanoissa neuvotaan, että *priorisoinnit tehdään ylemmällä tasolla*, sillä yksittäinen toimihenkilö ei pysty kehittämään asiakkuutta asiakkaan näkökulmasta.

# %% [markdown] tags=["en", "lesson"] sources=["S1-068"]
# A director can be told this: as long as nobody disagrees about a weight by more than a quarter, the first four stay in, though their order may change; the fifth is {fifth.index[0]:text} in three cases out of four, and {fifth.index[1]:text} in one. Scoring does not get any further than that. Between two names the choice is made on other grounds, and they have to be stated.
#
# One thing, though, must be decided before there are any points: the weights. If they are agreed on when the names can be seen, everybody will use them to defend a customer of their own. The notes of the training day advise that *priorities are set at a higher level*, because a single employee cannot develop a relationship from the customer's point of view.

# %% [markdown] tags=["fi", "lesson"] sources=["S3-010", "S3-043"]
# ## Sija vai euro?
#
# Pisteissä on toinenkin kohta, jota kannattaa epäillä. P saa nykyisestä ostoaukosta {letters.at["P", "current_gap"]:number} pistettä ja RL {letters.at["RL", "current_gap"]:number}. P:n aukko näyttää siis vajaalta kolmannekselta RL:n aukosta.
#
# Luennolla ei kerrota euroja. Kuvitellaan ne: tekijä on keksinyt 13 asiakkaalle ostosummat, joiden *järjestys* on täsmälleen kalvon mukainen.
#
# **Arvaa ensin, katso sitten.** Kuinka suuri P:n ostoaukko on näiden summien mukaan, kun RL:n aukko on {euro_gaps["RL"]:money}?

# %% [markdown] tags=["en", "lesson"] sources=["S3-010", "S3-043"]
# ## Ranks or euros?
#
# There is another thing about the points that deserves suspicion. P gets {letters.at["P", "current_gap"]:number} points for its current gap, and RL {letters.at["RL", "current_gap"]:number}. So P's gap looks like a little less than a third of RL's.
#
# The lecture gives no euros. Let us imagine them: the author has invented sums for the 13 customers whose *order* is exactly that of the slide.
#
# **Guess first, then look.** How large is P's gap in those euros, when RL's gap is {euro_gaps["RL"]:money}?

# %% tags=["lesson", "collapsed"]
sums = {factor * euro_gaps["P"]: both(fi="noin {sum}", en="about {sum}").format(sum=money(round(factor * euro_gaps["P"], -4) if factor > 1 else euro_gaps["P"], "EUR")) for factor in (1, 3.5, 6)}
explore(
    lambda guessed: respond(
        guessed == euro_gaps["P"],
        both(fi="Järjestys sallii sen: P on kymmenes kolmestatoista, oli ero yhdeksänteen kuinka suuri tahansa.", en="The order allows that: P is tenth of thirteen, however far behind the ninth it is.") if guessed == euro_gaps["P"]
        else both(fi="Pisteistä niin päättelisi. Katso alta.", en="That is what the points suggest. See below.") if guessed < euro_gaps["RL"] * letters.at["P", "current_gap"] / letters.at["RL", "current_gap"] * 1.2
        else both(fi="Se on enemmän kuin pisteistä päättelisi. Katso alta.", en="That is more than even the points suggest. See below.")),
    {"guessed": Guess(both(fi="P:n ostoaukko", en="P's gap"), sums)},
)

# %% tags=["lesson", "collapsed"]
fold(pictures.gap_in_points_and_euros(letters["current_gap"][with_gap], euro_gaps[with_gap], "P"))

# %% [markdown] tags=["fi", "lesson"] sources=["S3-010"]
# Sijoissa järjestys säilyy, mutta etäisyydet häviävät. Kun eurot tunnetaan, ne kannattaa ottaa käyttöön: suurin aukko saa 13 pistettä, puolet siitä 6,5 pistettä. Vaihda laskutapaa ja seuraa, kuka nousee ja kuka putoaa. Kokeile samalla, mihin nollasääntö vaikuttaa: anna niille, joilla ei ole ostoaukkoa, nollan sijasta yksi piste.

# %% [markdown] tags=["en", "lesson"] sources=["S3-010"]
# A rank keeps the order and loses the distance. Where the euros are known they are worth using: the largest gap gets 13 points, half of it 6.5. Change the method, and see who rises and who falls. Try what the zero rule does, too: give those without a gap one point in place of zero.

# %% tags=["lesson", "collapsed"]
by_method = {"ranks": letters, "euros": in_euros}


def by_ranks_or_euros(zero, method, top):
    scored = by_method[method].assign(current_gap=by_method[method]["current_gap"].replace(0, zero))
    found = key_accounts.weighted_scores(scored, told_weights).sort_values(ascending=False)
    inside = found.index[:top].tolist()
    words = {"top": number(top), "list": ", ".join(inside)}
    return bars(
        list(found.index), found.tolist(), highlight=inside, limits=(0, 12.35), write=lambda value: number(value, 2),
        heads=(both(fi="Asiakas", en="Customer"), both(fi="Pisteet", en="Points")),
        title=both(fi="{top} parasta: {list}", en="The first {top}: {list}").format(**words),
        alt=both(fi="{top} parasta järjestyksessä: {list}.", en="The first {top} in order: {list}.").format(**words),
        subtitle=both(fi="Painotetut pisteet, kun ostoaukkojen pisteet lasketaan sijoista", en="Weighted points, with the points of the gaps from ranks") if method == "ranks"
        else both(fi="Painotetut pisteet, kun ostoaukkojen pisteet lasketaan euroista", en="Weighted points, with the points of the gaps from euros"),
        source=both(fi="Lähde: K. Cybulski, kalvo 25; eurot ovat tekijän keksimiä", en="Source: K. Cybulski, slide 25; the euros are the author's invention"),
    )


explore(by_ranks_or_euros, {
    "zero": Choice(both(fi="Ilman ostoaukkoa", en="Without a gap"), {0: both(fi="0 pistettä", en="0 points"), 1: both(fi="1 piste", en="1 point")}),
    "method": Choice(both(fi="Aukkojen pisteet", en="Points of the gaps"), {"ranks": both(fi="sijoista", en="from ranks"), "euros": both(fi="euroista", en="from euros")}),
    "top": Slider(both(fi="Valittavia", en="To be chosen"), 1, 8)}, zero=0, method="ranks", top=5)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-010"]
# G nousee sijalta {rank_before["G"]:number} sijalle {rank_after["G"]:number}, vaikka senkin pisteet laskevat: ennen {totals["G"]:number.2}, nyt {euro_totals["G"]:number.2}. Ohitetut menettävät enemmän, sillä sijasta saa pisteitä silloinkin, kun aukko on vain murto-osa suurimmasta. P saa nykyisestä ostoaukosta sijan mukaan {letters.at["P", "current_gap"]:number} pistettä ja eurojen mukaan {in_euros.at["P", "current_gap"]:number.1}. Se putoaa sijalta {rank_before["P"]:number} sijalle {rank_after["P"]:number}, ja viides paikkakin vaihtaa haltijaa: nyt sen saa {fifth_by_euros:text}.
#
# Nollasäännöstä taas riippuvat vain sijat 8 ja 9, ei kärki. Eurot ovat siis parempi mitta, *jos* ne tiedetään. Jos ne ovat myyjän arvauksia, sija kestää arvausvirheen paremmin, sillä järjestys voi olla oikein, vaikka summat eivät ole. Suvilinjan aukkoarvioista osa on arvauksia, ja siksi raportissa ovat molemmat tavat.

# %% [markdown] tags=["en", "lesson"] sources=["S3-010"]
# G rises from rank {rank_before["G"]:number} to rank {rank_after["G"]:number} although it loses points too: {totals["G"]:number.2} becomes {euro_totals["G"]:number.2}. Those that it passes lose more, for a rank earns points even where a gap is a fraction of the largest. For its current gap P gets {letters.at["P", "current_gap"]:number} points by rank and {in_euros.at["P", "current_gap"]:number.1} by euros. It falls from {rank_before["P"]:number} to {rank_after["P"]:number}, and the fifth place changes hands too: now it goes to {fifth_by_euros:text}.
#
# The zero rule only swaps ranks 8 and 9, and leaves the top alone. So euros are the better measure, *if* they are known. Where they are a seller's guesses, ranks stand the error better, for the order may be right though the sums are not. Some of the gaps at Suvilinja are guesses, and that is why the report has both ways.

# %% [markdown] tags=["fi", "lesson"] sources=["S3-045", "S3-046", "S3-047", "S3-048", "S3-049"]
# ## Portti, josta ei pääse pisteillä
#
# Luennon viimeisistä kriteereistä ei saa pisteitä. Kun kärki on laskettu, jokaisesta nimestä kysytään tässä kolme asiaa: haluammeko samaa, joustavatko resurssimme ja onko asiakas **reilu**. Yksikin *ei* riittää: ehdokas jää pois. Entä jos vastausta ei tiedetä? Se ei ole *kyllä*. Silloin asia on selvitettävä ennen päätöstä, vaikka puhelimitse.
#
# Mitä reiluus on? Luennolla (kalvot 27 ja 28) vastaavat autonvalmistajien toimittajat. Lausunnot ovat vuosilta 1999–2002 (Liker ja Choi 2004), ja ne on tässä lyhennetty.
#
# **Lajittele.** Onko asiakas toimittajan mielestä reilu?

# %% [markdown] tags=["en", "lesson"] sources=["S3-045", "S3-046", "S3-047", "S3-048", "S3-049"]
# ## A gate that points do not open
#
# The lecture's last criteria earn no points. When the top has been worked out, three things are asked here about each name: do we want the same thing, are our resources flexible enough, and is the customer **fair**. One *no* is enough to leave it out. And what if nobody knows? That is not a *yes*. Then somebody has to find out before the decision, if only by telephone.
#
# What is fairness? In the lecture (slides 27 and 28) suppliers of car makers answer. What they said dates from 1999–2002 (Liker and Choi 2004), and is shortened here.
#
# **Sort.** Is the customer fair in the supplier's opinion?

# %% tags=["lesson", "collapsed"] sources=["S3-046", "S3-047", "S3-048", "S3-049"]
fair_or_not = {True: both(fi="reilu", en="fair"), False: both(fi="ei reilu", en="not fair")}
car_makers = {
    "big_three": (both(fi="Kolme suurta (1999): asettaa joka vuosi kustannustavoitteet ja tekee mitä tahansa päästäkseen niihin; kehenkään ei voi luottaa.",
                       en="The Big Three (1999): they set cost targets every year and will do anything to reach them; nobody there can be trusted."), False,
                  both(fi="Tavoitteessa ei ole vikaa. Mutta jos asiakkaalle käyvät kaikki keinot, sen lupaukseen ei voi luottaa.", en="There is nothing wrong with a target. But if any means will do, no promise can be relied on.")),
    "honda": (both(fi="Honda (2002): vaativa mutta uskollinen; ei koskaan anna toisen suunnitelmaa kilpailijan laskettavaksi.",
                   en="Honda (2002): demanding but loyal; never hands one supplier's drawings to another for a bid."), True,
              both(fi="Vaativa ei ole sama kuin epäreilu.", en="Demanding is not the same as unfair.")),
    "ford": (both(fi="Ford (2002): näyttää lähettävän väkensä oppimaan toimittajien vihaamista.", en="Ford (2002): seems to send its people to learn to hate suppliers."), False,
             both(fi="Muista silti, kuka puhuu: yksi pettynyt toimittaja, jonka kertomusta kukaan ei ole tarkistanut.", en="Remember who is speaking, though: one disappointed supplier, whose story nobody has checked.")),
    "toyota": (both(fi="Toyota (2001): auttoi parantamaan tuotantoa ja palkitsi parannuksesta uusilla tilauksilla.",
                    en="Toyota (2001): helped to improve production, and rewarded the improvement with new orders."), True,
               both(fi="Hyöty jaetaan sen kanssa, jonka ansiota se on.", en="The gain is shared with the one who made it.")),
}
explore(
    lambda maker, fair: respond(
        fair == car_makers[maker][1],
        car_makers[maker][2] if fair == car_makers[maker][1]
        else both(fi="Kysy, pitääkö asiakas sen, mitä on sovittu, ja jakaako se hyödyn. Se, että asiakas vaatii paljon, ei ratkaise asiaa.",
                  en="Ask whether the customer keeps what was agreed, and shares the gain. Demanding a lot does not decide it.")),
    {"maker": Choice(both(fi="Asiakas", en="Customer"), {key: said for key, (said, _fair, _why) in car_makers.items()}),
     "fair": Guess(both(fi="Reilu vai ei", en="Fair or not"), fair_or_not)}, maker="big_three",
)

# %% [markdown] tags=["fi"]
# ## Mistä pisteet tulevat?

# %% [markdown] tags=["en"]
# ## Where do the points come from?

# %% [markdown] tags=["fi", "lesson"] sources=["S3-043"]
# **Takaisin Suvilinjaan.** Nyt pisteytetään Ainon neljätoista ehdokasta samalla säännöllä ja samoilla painoilla; painot on vain suhteutettu sataan.

# %% [markdown] tags=["en", "lesson"] sources=["S3-043"]
# **Back to Suvilinja.** Now Aino's fourteen candidates are scored by the same rule and the same weights; the weights have only been scaled to a hundred.

# %% tags=["collapsed"]
findings.contributions(case)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-135"]
# Ensimmäinen on siis yhtiö, joka ei ole ostanut mitään. Kaikki, mikä siitä tiedetään, on arviota: myyjä on arvannut, että se ostaa kuljetuksia {asked.at[often, "wallet_low"]:number}–{asked.at[often, "wallet_high"]:number} eurolla vuodessa. Ja suurin asiakas, {names[largest]:text}, josta jää eniten voittoakin, on vasta sijalla {example.places[largest]:number}. Suvilinja saa jo {example.gaps.at[largest, "share"]:percent} sen ostoista, nykyisen ostoaukon mukaan yhtiö on ehdokkaista sijalla {gap_place:number}, eikä sen oma osuus markkinoistaan kasva. Tällainen asiakas on pääasiakas, josta pidetään hyvää huolta.

# %% [markdown] tags=["en", "lesson"] sources=["S3-135"]
# So the first is a company that has not bought anything. All that is known about it is an estimate: a seller has guessed that it buys transport for €{asked.at[often, "wallet_low"]:number}–{asked.at[often, "wallet_high"]:number} a year. And the largest customer, {names[largest]:text}, which brings in the most profit as well, ranks only number {example.places[largest]:number}. Suvilinja already gets {example.gaps.at[largest, "share"]:percent} of what it spends, by current gap it ranks number {gap_place:number}, and its own share of its market is not growing. It is a main customer, to be looked after well.

# %% [markdown] tags=["fi"] sources=["S3-045"]
# ## Varmentavat kriteerit: kuka jää pois?

# %% [markdown] tags=["en"] sources=["S3-045"]
# ## Verifying criteria: who is left out?

# %% tags=["collapsed"]
findings.verified(case)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-045"]
# Viidestä eniten pisteitä saaneesta kaksi jää portille. {names[stopped[0]]:text} haluaisi lähtöjä, joihin laivat eivät riitä, ja {names[stopped[1]]:text} on pyytänyt Suvilinjalta kuljetussuunnitelman ja teettänyt sen pohjalta tarjoukset muilla. Kunta ei silti katoa: sitä palvellaan kuten ennen (luku 12). Pistejärjestyksen ensimmäisestä taas ei voi vielä päättää: kahta asiaa ei tiedetä. Ainon on soitettava ennen perjantaita.
#
# Poisjääneiden tilalle nousevat seuraavat, ja viisi nimeä ovat nyt {joined([names[who] for who in example.chosen]):text}. Niistä {len(set(by_sales) & set(example.chosen)):number} on myös talousjohtajan listalla.

# %% [markdown] tags=["en", "lesson"] sources=["S3-045"]
# Two of the five with the most points stop at the gate. {names[stopped[0]]:text} would like departures for which there are not enough ships, and {names[stopped[1]]:text} has asked Suvilinja for a transport plan and had others bid on it. The municipality does not vanish: it is served as before (chapter 12). The first by points, however, is still undecided: two things about it are not known. Aino has to make a call before Friday.
#
# The next ones move up in place of the two, and the five names now are {joined([names[who] for who in example.chosen]):text}. The head of finance's list has {len(set(by_sales) & set(example.chosen)):number} of them too.

# %% [markdown] tags=["fi"]
# ## Kuinka varmoja valinnat ovat?

# %% [markdown] tags=["en"]
# ## How certain are the choices?

# %% tags=["collapsed"]
findings.certainty(case)

# %% [markdown] tags=["fi", "lesson"]
# Asetelma on tuttu luennolta: neljä kestää painojen muutokset, ja viidennestä paikasta kilpailee kaksi. Toinen on {names[last]:text} ({example.near.at[last, "in_top"]:percent} painotuksista), toinen taas suurin asiakas, {names[largest]:text} ({example.near.at[largest, "in_top"]:percent}). Sijoista lasketut pisteet eivät tätä ratkaise, ja ostoaukkojakin on yhteensä lähes yhtä paljon: {both_gaps[last]:money} ja {both_gaps[largest]:money}. Jos pisteet lasketaan euroista, {names[largest]:text} putoaa sijalle {place_by_money[largest]:number}. {names[last]:text} on edellä imagossa, osaamisessa ja tulevassa ostoaukossa, {names[largest]:text} nykyisessä ostoaukossa ja verkostossa, ja jälkimmäisestä saadaan eniten voittoa. Hallituksen on siis päätettävä, kumpi on arvokkaampi: se, joka tuo mainetta ja oppia, vai se, jota *ei saa menettää*.
#
# Vai onko pakko päättää? Jos puhelussa selviää, että {names[often]:text} jää portille, paikan saa {names[next_in]:text}, ja molemmat mahtuvat. Yksi puhelu ratkaisee enemmän kuin painot.
#
# Luvussa 9 aukosta laskettiin vain se, mikä on saatavissa. Luennolla pisteitä saa koko aukosta, ja niin tehtiin tässäkin. Jos pisteet laskettaisiin saatavissa olevasta, neljä muuta pysyisivät, mutta viides olisi {names[fifth_won]:text}, joka on lähtenyt. Katso siis valinnan jälkeen, paljonko valituilta on *saatavissa*.

# %% [markdown] tags=["en", "lesson"]
# The picture is familiar from the lecture: four choices withstand changes in the weights, and two compete for the fifth place. One is {names[last]:text} ({example.near.at[last, "in_top"]:percent} of the weightings), the other is the largest customer, {names[largest]:text} ({example.near.at[largest, "in_top"]:percent}). Points from ranks do not settle this, and the current and future gaps together are nearly equal: {both_gaps[last]:money} and {both_gaps[largest]:money}. With points from euros {names[largest]:text} falls to rank {place_by_money[largest]:number}. {names[last]:text} is ahead in image, know-how and future gap, {names[largest]:text} in current gap and network, and the latter brings the most profit. So the board must decide which is worth more: reputation and learning, or a customer that *must not be lost*.
#
# Or must it? If the call closes the gate to {names[often]:text}, the place goes to {names[next_in]:text}, and both fit in. One telephone call settles more than the weights do.
#
# Chapter 9 counted only the part of a gap that can be won. In the lecture the whole gap earns points, and so it did here. With points for what can be won, the other four would stay, but the fifth would be {names[fifth_won]:text}, which has left. So when the choice has been made, see how much can be *won* from those chosen.

# %% [markdown] tags=["fi"]
# ## Kuinka paljon on valittujen varassa?

# %% [markdown] tags=["en"]
# ## How much rests on those chosen?

# %% tags=["collapsed"]
findings.dependence(case)

# %% [markdown] tags=["fi", "lesson"]
# Avainasiakkaita pidetään turvana. Piercy ja Lane (2006) väittävät päinvastaista: kun voimavarat keskitetään muutamaan vahvaan asiakkaaseen, yritys voi itse kasvattaa riippuvuuttaan, ja uskollisuus arvioidaan helposti liian suureksi. Suvilinjassa vaara on pieni: ne neljä, jotka jo ostavat, toivat {of_sales:percent.1} myynnistä, suurin yksin {largest_of_five:percent.1}. Voitosta ne toivat {of_profit:percent}, mutta yksikään ei enempää kuin {math.ceil(100 * largest_of_profit) / 100:percent}.
#
# **Pohdi.** Mitä teillä tapahtuisi, jos suurin avainasiakas lähtisi ensi maanantaina?

# %% [markdown] tags=["en", "lesson"]
# Key accounts are thought to be the safe ones. Piercy and Lane (2006) argue the opposite: a firm that puts its resources into a few powerful customers may be investing in its own dependence, and it is easy to overestimate loyalty. At Suvilinja the danger is small: the four that buy brought in {of_sales:percent.1} of sales, the largest of them {largest_of_five:percent.1}. They brought in {of_profit:percent} of the profit, but none of them more than {math.ceil(100 * largest_of_profit) / 100:percent}.
#
# **Reflect.** What would happen where you work if the largest key account left next Monday?

# %% [markdown] tags=["fi", "lesson"]
# ## Mitä hallitukselle sanotaan
#
# Johtajalle, joka lukee vain sivun alun, tämä luku on kurssin raportissa tiivistetty näin. Oman yrityksen sivun saat, kun täytät työkirjan (`asiakkuus template key-accounts`) ja annat komennon `asiakkuus report key-accounts`.

# %% [markdown] tags=["en", "lesson"]
# ## What the board is told
#
# For a director who reads only the top of a page, the course report sums the chapter up like this. To make the page for your own company, fill in the workbook (`asiakkuus template key-accounts`) and give the command `asiakkuus report key-accounts`.

# %% tags=["collapsed"]
findings.start(case)

# %% tags=["lesson", "collapsed"] sources=["S3-003", "S3-004"]
stages(1)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-003", "S3-004"]
# Nimet ovat vasta alku. Luennolla avainasiakkuuksien johtamisessa on viisi vaihetta, ja tässä luvussa tehtiin niistä ensimmäinen. (Neljännellä vaiheella on luennolla kaksi nimeä: kalvolla 2 se on *epävarmuuden* taso, kalvolla 36 *varmuuden*. Asia on sama kahdesta suunnasta.) Luvuissa 11–13 käydään läpi loput neljä.
#
# **Ydin päättyy tähän.** Siirry kohtaan *Testaa itsesi* ja sitten harjoituksiin. Väliin jäävät kohdat ovat jatkoa: lue niistä ne, jotka kiinnostavat.

# %% [markdown] tags=["en", "lesson"] sources=["S3-003", "S3-004"]
# The names are only the beginning. In the lecture key account management has five stages, and this chapter did the first. (The fourth has two names there: on slide 2 it is the level of *uncertainty*, on slide 36 of *certainty*. It is one thing seen from two sides.) Chapters 11–13 go through the other four.
#
# **The core ends here.** Go on to *Test yourself*, and then to the exercises. The parts in between are for going further: read what interests you.

# %% [markdown] tags=["fi", "lesson"]
# ## *Jatko:* tunnusluvut

# %% [markdown] tags=["en", "lesson"]
# ## *Going further:* key figures

# %% tags=["collapsed"]
findings.figures(case)

# %% [markdown] tags=["fi"]
# ## Mikä paino ratkaisee?

# %% [markdown] tags=["en"]
# ## Which weight decides?

# %% tags=["collapsed"]
findings.turning(case)

# %% [markdown] tags=["fi"]
# ## Kuka voittaa kenet?

# %% [markdown] tags=["en"]
# ## Who beats whom?

# %% tags=["collapsed"]
findings.beaten(case)

# %% [markdown] tags=["fi"]
# ## Kuinka paljon sijat vaihtelevat?

# %% [markdown] tags=["en"]
# ## How far do the ranks move?

# %% tags=["collapsed"]
findings.rank_range(case)

# %% [markdown] tags=["fi"]
# ## Arvioiden vaikutus

# %% [markdown] tags=["en"]
# ## What the estimates do

# %% tags=["collapsed"]
findings.wallets(case)

# %% [markdown] tags=["fi"]
# ## Sijat ja eurot

# %% [markdown] tags=["en"]
# ## Ranks and euros

# %% tags=["collapsed"]
findings.euros(case)

# %% [markdown] tags=["fi"]
# ## Suhteen lujuus ja saatavissa olevat ostot

# %% [markdown] tags=["en"]
# ## The strength of the relationship, and what can be won

# %% tags=["collapsed"]
findings.strength(case)

# %% [markdown] tags=["fi"]
# ## Ehdokkaat

# %% [markdown] tags=["en"]
# ## The candidates

# %% tags=["collapsed"]
findings.listing(case)

# %% tags=["lesson", "collapsed"]
slide = course_data("scoring_damaged").set_index("customer")
damaged = slide[list(told_weights.index)]
lost = int(damaged.isna().to_numpy().sum())
framed = [(row, column) for row, empty in enumerate(damaged.isna().to_numpy()) for column, gone in enumerate(empty) if gone]
by_sums = key_accounts.fillings(damaged, told_weights, slide["total"], len(letters))
by_print = key_accounts.printed_once(by_sums, slide.drop(columns="rank"), told_weights)
ways_left = [key_accounts.ways(by_sums), key_accounts.ways(by_print), len(list(key_accounts.rankings(by_print, list(told_weights.index), len(letters))))]

# %% [markdown] tags=["fi", "lesson"] sources=["S3-043"]
# ## *Jatko:* mistä taulukko tiedetään?
#
# Luennon teksti on säilynyt niin, että kalvolla toistuva luku näkyy vain kerran. Pisteytystaulukosta puuttuu siksi {lost:number} painotettua pistemäärää. Vaihda näkymää: ensin kalvo sellaisena kuin se säilyi, sitten palautettuna.

# %% [markdown] tags=["en", "lesson"] sources=["S3-043"]
# ## *Going further:* how do we know the table?
#
# The text of the lecture has survived in such a way that a number that is repeated on a slide is seen only once. So the scoring table lacks {lost:number} weighted points. Change the view: first the slide as it survived, then restored.

# %% tags=["lesson", "collapsed"] sources=["S3-043"]
explore(
    lambda view: pictures.slide_as_left(damaged, criterion_names) if view == "left" else pictures.slide_as_left(weighted.loc[damaged.index], criterion_names, framed),
    {"view": Choice(both(fi="Kalvo", en="Slide"), {"left": both(fi="sellaisena kuin se säilyi", en="as it survived"), "restored": both(fi="palautettuna", en="restored")})}, view="left",
)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-043", "S3-044"]
# Kolme tietoa riittää palauttamaan puuttuvat. Rivin pisteiden on oltava kokonaislukuja nollasta kolmeentoista, ja niiden painotettu summa on kalvolla. Lisäksi kadonnut luku on sellainen, joka oli kalvolla jo aiemmin. Ja lopuksi: pisteet ovat sijoja, joten kukin niistä esiintyy sarakkeessa kerran, ellei ole tasapisteitä.

# %% [markdown] tags=["en", "lesson"] sources=["S3-043", "S3-044"]
# Three things are enough to restore what is missing. First, the points of a row must be whole numbers from zero to thirteen, and their weighted sum is on the slide. Secondly, a lost number must already have appeared on the slide. Thirdly, the points are ranks, so each appears only once in its column unless there are ties.

# %% tags=["lesson", "collapsed"] sources=["S3-043"]
pictures.ways_left(ways_left)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-043", "S3-044"]
# Kymmenellä rivillä vaihtoehtoja on yksi jo summan perusteella. Kolme viimeistä (P, MD ja WJ) ratkeavat vasta, kun kaikki kolme ehtoa yhdistetään. Palautus ei ole arvaus, mutta se nojaa oletukseen, että pisteet annettiin sijoista. Siksi palautetut luvut on kuviossa kehystetty.

# %% [markdown] tags=["en", "lesson"] sources=["S3-043", "S3-044"]
# In ten rows the sum leaves one possibility. The last three (P, MD and WJ) are settled only when all three conditions are put together. The restoration is not a guess, but it rests on the assumption that points were given for ranks. That is why the restored numbers are framed in the figure.

# %% [markdown] tags=["fi", "lesson"] sources=["S3-039", "S3-040", "S3-041", "S3-042", "S3-031"]
# ## *Jatko:* mitä muuta kuin rahaa asiakas tuo?
#
# Laadullisista kriteereistä luennolla on neljä kalvoa, mutta niissä on vain nimiä. Keskimmäinen sarake on kalvolta, oikeanpuoleinen on tekijän tulkinta.

# %% [markdown] tags=["en", "lesson"] sources=["S3-039", "S3-040", "S3-041", "S3-042", "S3-031"]
# ## *Going further:* what does a customer bring besides money?
#
# The lecture has four slides on the qualitative criteria, but there are only names on them. The middle column is from the slides, the right-hand one the author's reading.

# %% tags=["lesson", "collapsed"] sources=["S3-039", "S3-040", "S3-041", "S3-042"]
pictures.chains()

# %% [markdown] tags=["fi", "lesson"] sources=["S3-039", "S3-040", "S3-041", "S3-042"]
# Kahdessa kohdassa on oltava varovainen. Kalvolta ei selviä, onko ”muoviprofiilien toimittaja” Atlantic Tool & Die vai joku kolmas; yhtiö itse tekee metalliosia, joten sitä se tuskin on. BAMA taas ei ole yritys vaan Toyotan toimittajien yhdistys Kentuckyssa (Bluegrass Automotive Manufacturers Association): sen jäsenet oppivat toisiltaan, ja juuri siinä on esimerkin opetus. Yhden asiakkaan kautta voi saada kymmenen opettajaa.

# %% [markdown] tags=["en", "lesson"] sources=["S3-039", "S3-040", "S3-041", "S3-042"]
# In two places we must be careful. The slide does not show whether the “supplier of plastic profiles” is Atlantic Tool & Die or a third firm; that company itself makes metal parts, so it hardly is. And BAMA is not a firm but an association of Toyota's suppliers in Kentucky (Bluegrass Automotive Manufacturers Association): its members learn from one another, and that is the point of the example. One customer may bring ten teachers.

# %% [markdown] tags=["fi", "lesson"] sources=["S3-030"]
# ## *Jatko:* avainasiakkaiden hierarkia
#
# Kalvolla 18 on otsikko *avainasiakkaiden hierarkia*, mutta kuvio on kadonnut. Tilalle voi piirtää opinnäytteen ryhmät (Hannus 2004), jotka ovat tuttuja luvusta 5.

# %% [markdown] tags=["en", "lesson"] sources=["S3-030"]
# ## *Going further:* the hierarchy of key accounts
#
# Slide 18 has the heading *hierarchy of key accounts*, but the figure is lost. In its place we can draw the groups of the thesis (Hannus 2004), known from chapter 5.

# %% tags=["lesson", "collapsed"] sources=["S3-030"]
pictures.hierarchy()

# %% [markdown] tags=["fi", "lesson"] sources=["S3-030"]
# Hannuksella *strateginen mahdollisuus* on eri ryhmä kuin avainasiakas. Pisteytyksessä se voi silti nousta ensimmäiseksi, vaikka se ei ole ostanut vielä mitään, niin kuin {names[often]:text}. Ennen hoitomallia (luku 13) on siis päätettävä, kumpaan ryhmään se kuuluu (*tekijän huomio*).

# %% [markdown] tags=["en", "lesson"] sources=["S3-030"]
# For Hannus a *strategic opportunity* is not a key account but another group. In scoring it may come first all the same although it has bought nothing yet, like {names[often]:text}. So before there is a care model (chapter 13), somebody must decide which group it belongs to (*author's remark*).

# %% [markdown] tags=["fi", "lesson"]
# ## *Jatko:* aineiston laatu

# %% [markdown] tags=["en", "lesson"]
# ## *Going further:* quality of the data

# %% tags=["quality", "collapsed"]
findings.filled_in(case)

# %% tags=["quality", "collapsed"]
findings.handling(case)

# %% [markdown] tags=["fi", "lesson"]
# ## Testaa itsesi

# %% [markdown] tags=["en", "lesson"]
# ## Test yourself

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib.learn import quiz

quiz("10.Q1")

# %% tags=["lesson", "collapsed"]
quiz("10.Q2")

# %% tags=["lesson", "collapsed"]
quiz("10.Q3")

# %% [markdown] tags=["fi", "lesson"] sources=["S3-135", "S3-045"]
# ## Yhteenveto
#
# - Suurin on **pääasiakas**. **Avainasiakas** on valittu: valinnalla on perusteet, ja ne voi sanoa ääneen.
# - Kriteereitä on kolmea lajia. **Määrällisistä** ja **laadullisista** saa pisteitä, **varmentavat** ovat portti.
# - Painot päätetään ennen nimiä, ja niiden summa tarkistetaan.
# - Kärki ei yleensä riipu painoista, viimeinen paikka riippuu. Sano, **kuinka varma** kukin valinta on.
# - Sijoissa järjestys säilyy, mutta etäisyydet häviävät. Eurot ovat parempia, jos ne tiedetään.
# - ”Ei tiedetä” ei ole ”kyllä”. Kysy ennen kuin valitset.
# - Laske lopuksi, kuinka paljon valittujen varassa on.

# %% [markdown] tags=["en", "lesson"] sources=["S3-135", "S3-045"]
# ## Summary
#
# - The largest is a **main customer**. A **key account** has been chosen: there are reasons, and they can be said aloud.
# - There are three kinds of criteria. **Quantitative** and **qualitative** ones earn points; **verifying** ones are a gate.
# - Weights are decided before the names, and their sum is checked.
# - The top seldom depends on the weights; the last place does. Say **how certain** each choice is.
# - A rank keeps the order and loses the distance. Euros are better, if they are known.
# - “Not known” is not “yes”. Ask before you choose.
# - In the end, work out how much rests on those chosen.

# %% [markdown] tags=["fi", "lesson"]
# ## Mistä tämä on peräisin
#
# - Luento *Obsługa kluczowych klientów* (K. Cybulski, Varsova): kalvot 2–6 (vaiheet, pääasiakkaat, määrälliset kriteerit), 18–20 (hierarkia, laadulliset kriteerit, seitsemän kysymystä), 21–24 (esimerkit), 25 (pisteytys), 26–28 (varmentavat kriteerit, reiluus).
# - Luentokalvot *Asiakkuuksien hallinta* (A.-M. Selin, Haaga-Helia), kalvo 28. Opinnäytteen luku 3.8.3 (Hannus 2004). Kenner Companyn sivu. Koulutuspäivän muistiinpanot *Kohtaaminen VIII* (K. Parviainen, Salpaus 28.5.2015).
# - R. Dawes, ”The robust beauty of improper linear models in decision making”, *American Psychologist* 34(7), 1979. N. Piercy ja N. Lane, ”The hidden risks in strategic account management strategy”, *Journal of Business Strategy* 27(1), 2006.
# - Autonvalmistajien toimittajat: J. Liker ja T. Choi, ”Building deep supplier relationships”, *Harvard Business Review*, joulukuu 2004.
# - Kadonneet solut palautettu laskemalla. Kolmentoista asiakkaan eurot, kriteerien kysymykset, portin sääntö (yksi *ei* riittää), yhdeksän kohdan sijoittelu kriteereihin, seitsemän kysymyksen mittarit ja Suvilinjan luvut: *tekijän täydennys*.
#
# **Seuraavaksi:** {10:exercises}. Viimeisessä tehtävässä valitset avainasiakkaat yritykselle, jota et ole ennen nähnyt.

# %% [markdown] tags=["en", "lesson"]
# ## Where this comes from
#
# - Lecture *Obsługa kluczowych klientów* (K. Cybulski, Warsaw): slides 2–6 (stages, main customers, quantitative criteria), 18–20 (hierarchy, qualitative criteria, seven questions), 21–24 (examples), 25 (scoring), 26–28 (verifying criteria, fairness).
# - Lecture slides *Asiakkuuksien hallinta* (A.-M. Selin, Haaga-Helia), slide 28. Section 3.8.3 of a thesis (Hannus 2004). Kenner Company's web page. Notes of a training day, *Kohtaaminen VIII* (K. Parviainen, Salpaus, 28 May 2015).
# - R. Dawes, “The robust beauty of improper linear models in decision making”, *American Psychologist* 34(7), 1979. N. Piercy and N. Lane, “The hidden risks in strategic account management strategy”, *Journal of Business Strategy* 27(1), 2006.
# - The car makers' suppliers: J. Liker and T. Choi, “Building deep supplier relationships”, *Harvard Business Review*, December 2004.
# - Lost cells restored by calculation. The euros of the thirteen customers, the questions of the criteria, the rule of the gate (one *no* is enough), the placing of the list of nine among the criteria, the measures of the seven questions, and the figures of Suvilinja: *author's completion*.
#
# **Next:** the {10:exercises}. In the last task you choose key accounts for a company that you have not seen before.
