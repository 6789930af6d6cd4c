# %% [markdown] tags=["fi", "lesson"] sources=["S3-108", "S3-107"]
# 1. näyttää, miksi jäsenet ostavat muita enemmän, vaikka ohjelma ei olisi muuttanut mitään,
# 2. arvioida ohjelman vaikutus arvalla kutsutuista ja sanoa, kuinka varma arvio on,
# 3. laskea, mitä ohjelmasta jää, kun alennuksen saa myös ostoista, jotka olisi tehty muutenkin,
# 4. erottaa kovat ja pehmeät edut ja valita etu arvon ja kustannuksen mukaan,
# 5. käydä läpi ohjelman seitsemän osaa, päättää ohjelman jatkosta ja koota omat vastaukset koko kurssilta.

# %% [markdown] tags=["en", "lesson"] sources=["S3-108", "S3-107"]
# 1. show why members buy more than others even if the programme has changed nothing,
# 2. estimate what a programme does from customers invited by lot, and say how certain the estimate is,
# 3. work out what a programme leaves when the discount is also given on purchases that would have come anyway,
# 4. tell hard and soft benefits apart, and choose a benefit by its value and its cost,
# 5. go through the seven parts of a programme, decide on its future, and gather your own answers of the whole course.

# %% [markdown] tags=["fi", "lesson"]
# ## Kaksinkertaistetaan ohjelma
#
# Lokakuussa 2026 Suvilinjan johtoryhmän edessä on yksi kalvo: ”Kanta-asiakas ostaa 2,7 kertaa niin paljon kuin muut. Ehdotus: kaksinkertaistetaan jäsenmäärä.” Toimitusjohtaja on valmis päättämään. Kukapa vastustaisi asiakasta, joka ostaa enemmän.
#
# Kalvon teki markkinointipäällikkö Aino Lehtinen, ja luku on laskettu oikein. Talouspäällikkö Henrik Sjöblom ei silti lämpene: ”Kalvosta ei näe, ostavatko he enemmän, koska ovat jäseniä, vai ovatko he jäseniä, koska ostavat enemmän.”

# %% [markdown] tags=["en", "lesson"]
# ## Let us double the programme
#
# In October 2026 the management of Suvilinja has one slide before it: “A member buys 2.7 times as much as others. Proposal: double the number of members.” The managing director is ready to decide. Nobody says no to customers who buy more.
#
# The slide was made by Aino Lehtinen, head of marketing, and the number is right. Yet Henrik Sjöblom, head of finance, is not convinced: “It does not say whether they buy more because they are members, or are members because they buy more.”

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib.learn import install, respond
from asiakkuus_lib.reading import course_data
from asiakkuus_lib.show import Guess, explore

install()

# %% tags=["collapsed"]
from asiakkuus_lib.lessons.l14_loyalty_programmes import findings
from asiakkuus_lib.locale import use_language
from asiakkuus_lib.report import data_used, ledger_table

# %% tags=["collapsed"]
use_language(both(fi="fi", en="en"))

# %% tags=["parameters", "collapsed"]
data_path: str = ""  # [file] fi: ostotapahtumat: CSV, Excel, Parquet tai DuckDB; jos tyhjä, kurssin oma Suvilinja | en: transactions: CSV, Excel, Parquet or DuckDB; if none, Suvilinja of the course
members_path: str = ""  # [file] fi: ohjelman jäsenet: asiakas, liittymispäivä, lähtöpäivä ja alennus; CSV tai Excel, saa olla saman työkirjan toinen välilehti | en: members of the programme: customer, day of joining, day of leaving and discount; CSV or Excel, may be another sheet of the same workbook
costs_path: str = ""  # [file] fi: asiakaskohtaiset kulut: CSV tai Excel, saa olla saman työkirjan toinen välilehti | en: costs of the customers: CSV or Excel, may be another sheet of the same workbook
register_path: str = ""  # [file] fi: asiakasrekisteri: asiakastyyppi, tarve, markkinointilupa; CSV tai Excel, saa olla saman työkirjan toinen välilehti | en: register of customers: customer type, need, consent to marketing; CSV or Excel, may be another sheet of the same workbook
pilot_path: str = ""  # [file] fi: kokeilu, johon kutsuttiin arvalla: kutsutut ja muut; CSV tai Excel, saa olla saman työkirjan toinen välilehti | en: a pilot with invitations by lot: the invited and the others; CSV or Excel, may be another sheet of the same workbook
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
discount_rate: float = 0.0  # [0..0.99] fi: jäsenen alennus osuutena listahinnasta, jos jäsenten tiedosto ei kerro sitä | en: the member's discount as a share of the list price, where the file of members does not tell it
margin_rate: float = 0.0  # [0..1] fi: myyntikate osuutena myynnistä, jos tuotteiden kuluja ei ole tiedostossa; nolla: ei annettu | en: gross margin as a share of sales, where the file does not have the costs of goods; zero: not given
cost_per_member: float = 0.0  # [0..] fi: jäsenen ylläpito vuodessa, jos kulut eivät kerro sitä | en: upkeep of a member in a year, where the costs do not tell it
fixed_cost: float = 0.0  # [0..] fi: ohjelman kiinteät kulut vuodessa | en: fixed costs of the programme in a year

# %% tags=["collapsed"]
case = findings.LoyaltyProgramme.read(locals())
data_used(case.transactions, case.reference, *case.inputs.values())

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib import loyalty_programme
from asiakkuus_lib.lessons.common.names import joined
from asiakkuus_lib.lessons.l14_loyalty_programmes import pictures
from asiakkuus_lib.show import Choice, Steps, number, percent

# %% tags=["lesson", "collapsed"]
example = case.of_course()  # fi: luvun esimerkit ovat Suvilinjasta | en: the examples of the chapter are Suvilinja's
mean_member, mean_other = example.means
alike, before = example.alike_days.table, example.alike_before.difference
pilot = example.pilot.frame
joined_mean, not_joined_mean = (pilot.loc[pilot["joined"] == joined_it, "sales_after"].mean() for joined_it in (True, False))
lot, lot_left = example.effect("sales"), example.effect("contribution")
sums, members_n = example.sums, len(example.during)
enough = 2 * loyalty_programme.rounded(loyalty_programme.needed_to_see(lot.estimate, lot.spread))
growth_goods, growth_service = example.needed(example.after_goods), example.needed(example.after_service)

# %% tags=["lesson", "collapsed"]
margins = example.parts.assign(members=1, contribution=example.parts["sales"] - example.parts["goods"])
top = example.fifths == "1"
groups = {
    "all": (both(fi="Kaikki jäsenet", en="All members"), margins.sum()),
    "top": (both(fi="Eniten ostanut viidennes", en="The fifth that bought the most"), margins[top].sum()),
    "rest": (both(fi="Muut neljä viidennestä", en="The other four fifths"), margins[~top].sum()),
}
upkeep_each = sums["upkeep"] / members_n
widest = 0.55 * groups["all"][1]["contribution"]
cost_each = {key: group["discount"] / group["members"] + upkeep_each for key, (_name, group) in groups.items()}
clubs = joined(course_data("clubs")["name"].tolist())
takeaways = course_data("takeaways")[both(fi="words_fi", en="words_en")]
takeaways = joined([both(fi="”{}”", en="“{}”").format(words) for words in takeaways])

# %% [markdown] tags=["fi", "lesson"]
# Kalvon luvut koskevat vapaa-ajan asiakkaita. Vuonna 2025 ostaneista jäsenet ostivat keskimäärin {mean_member:number} eurolla ja muut {mean_other:number} eurolla.
#
# **Arvaa ensin, katso sitten.** Otetaan jäsenistä ja muista vain ne, jotka ostivat yhtä usein, tasan kahtena päivänä vuodessa. Kuinka paljon enemmän jäsen silloin osti?

# %% [markdown] tags=["en", "lesson"]
# The numbers on the slide are about leisure customers: of those who bought anything in 2025, members spent {mean_member:money} on average, and the others {mean_other:money}.
#
# **Guess first, then look.** Take only those who bought equally often: on exactly two days in the year. How much more did a member spend then?

# %% tags=["lesson", "collapsed"]
explore(
    lambda times: respond(
        times == "same",
        both(fi="Kahtena päivänä ostaneiden välillä eroa ei ole. Katso alta muutkin.", en="Between those with two purchase days there is no difference. See the rest below.") if times == "same"
        else both(fi="Ero on sitä pienempi. Katso alta.", en="The difference is smaller than that. See below.")),
    {"times": Guess(both(fi="Jäsen ostaa", en="A member spends"), {"more": both(fi="2,7 kertaa niin paljon", en="2.7 times as much"), "half": both(fi="puolitoista kertaa niin paljon", en="one and a half times as much"), "same": both(fi="saman verran", en="the same")})},
)

# %% [markdown] tags=["fi"]
# ## Jäsenet ja muut

# %% [markdown] tags=["en"]
# ## Members and the others

# %% [markdown] tags=["fi", "lesson"]
# Ensin kaikki ostaneet, sitten yhtä monena päivänä ostaneet.

# %% [markdown] tags=["en", "lesson"]
# First everybody who bought anything, then those who bought on equally many days.

# %% tags=["collapsed"]
findings.naive(case)

# %% tags=["collapsed"]
findings.alike(case)

# %% [markdown] tags=["fi", "lesson"]
# Kahtena päivänä ostanut jäsen osti {alike.at[2, "member_mean"]:number} eurolla ja muu asiakas {alike.at[2, "other_mean"]:number} eurolla. Kolmen päivän ostajista jäsenet ostivat jopa vähemmän ({alike.at[3, "member_mean"]:number} ja {alike.at[3, "other_mean"]:number} euroa). Jäsenet ovat siis niitä, jotka matkustavat usein.
#
# Tämäkään ei vielä ratkaise Henrikin kysymystä: ehkä juuri kortti saa matkustamaan useammin. Ja jos vertaillaan niitä, jotka ostivat yhtä usein *edellisenä* vuonna, jäsenet ostavatkin {before.estimate:number} euroa enemmän (sattumalta saman verran kuin alussa), koska muista moni on lopettanut. Kaksi yhtä järkevää vertailua, kaksi vastausta. Kuiteista asia ei ratkea, koska jäsenet ovat itse päättäneet liittyä. Siksi Henrik vaati jo keväällä kokeilua. Sen tulos on nyt valmis, mutta kalvolla sitä ei ole.

# %% [markdown] tags=["en", "lesson"]
# Of those who bought on two days, members spent {alike.at[2, "member_mean"]:money} and the others {alike.at[2, "other_mean"]:money}. Of those with three days, members even spent less ({alike.at[3, "member_mean"]:money} against {alike.at[3, "other_mean"]:money}). So members are people who travel often.
#
# This does not settle Henrik's question either: perhaps it is the card that makes them travel more often. And if you compare those who bought equally often the year *before*, members do spend {before.estimate:money} more (by chance the same as at first), because many of the others have stopped. Two sensible comparisons, two answers. Receipts cannot settle it, because members themselves chose to join. That is why Henrik asked for a pilot in the spring. Its result is in, but it is not on the slide.

# %% [markdown] tags=["fi", "lesson"]
# ## Kokeilu, jossa arpa päätti
#
# Maaliskuussa 2026 jaettiin arvalla kahteen yhtä suureen ryhmään {len(pilot):number} vapaa-ajan asiakasta, jotka eivät olleet jäseniä. Toiset saivat kutsun ohjelmaan, toiset eivät. Kutsutuista liittyi {example.pilot.joined_share:percent}. Liittyneet ostivat huhti–syyskuussa keskimäärin {joined_mean:number} eurolla, kaikki muut kokeilussa olleet {not_joined_mean:number} eurolla. Taas kaksi ja puoli kertaa niin paljon.
#
# **Arvaa ensin.** Kuinka paljon enemmän *kutsuttu* osti kuin se, jota ei kutsuttu, riippumatta siitä, liittyikö kutsuttu?

# %% [markdown] tags=["en", "lesson"]
# ## A pilot in which chance decided
#
# In March 2026, {len(pilot):number} leisure customers who were not members were divided by lot into two equal groups. One was invited to the programme, the other was not. Of the invited, {example.pilot.joined_share:percent} joined. From April to September those who joined spent {joined_mean:money} on average, and everybody else in the pilot {not_joined_mean:money}. Two and a half times as much, once again.
#
# **Guess first.** How much more did an *invited* customer spend than one who was not invited, whether they joined or not?

# %% tags=["lesson", "collapsed"]
explore(
    lambda more: respond(
        more == 3,
        both(fi="Arvio on noin kolme euroa. Entä kuinka varma se on? Katso alta.", en="The estimate is about three euros. And how certain is it? See below.") if more == 3
        else both(fi="Liittyneistä moni olisi voinut ostaa muutenkin. Katso alta.", en="Many of those who joined may well have bought anyway. See below.")),
    {"more": Guess(both(fi="Kutsuttu ostaa enemmän", en="An invited customer spends"), {n: both(fi="noin {n} euroa", en="about €{n} more").format(n=n) for n in (35, 15, 3)})},
)

# %% [markdown] tags=["fi"]
# ## Mitä arvottu kokeilu kertoo?

# %% [markdown] tags=["en"]
# ## What does the pilot by lot show?

# %% [markdown] tags=["fi", "lesson"]
# Verrataan kaikkia kutsuttuja kaikkiin niihin, joita ei kutsuttu. Jana on 95 prosentin **luottamusväli**: mitä pidempi se on, sitä epävarmempi arvio.

# %% [markdown] tags=["en", "lesson"]
# All the invited are compared with all those who were not. The line is the 95% **confidence interval**: the longer it is, the less certain the estimate.

# %% tags=["collapsed"]
findings.lot(case)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-108", "S0-011"]
# Kun ostot ennen kokeilua otetaan huomioon, kutsuttu osti {lot.estimate:number.2} euroa enemmän, mutta luottamusväli on {lot.low:number.2} … {lot.high:number.2} euroa: nollakin kuuluu siihen. Kun kutsu, kortti, alennus ja palvelu on maksettu, kutsutusta jäi katetta {-lot_left.estimate:number.2} euroa *vähemmän* kuin muista. Tämän eron väli, {lot_left.low:number.2} … {lot_left.high:number.2}, on kokonaan nollan alapuolella: *tällaisena* kutsu ei maksanut itseään takaisin yhden kauden aikana.
#
# Tälle on nimi. **Itsevalikoituminen** tarkoittaa, että ryhmään tulevat ne, jotka olisivat erilaisia ilman ryhmääkin. Hollantilaisista kauppaketjuista kerätyssä tutkimuksessa ohjelmien vaikutus oli itsevalikoitumisen poistamisen jälkeen enää seitsemäsosa siitä, mitä jäsenten ja muiden suora vertailu antoi (Leenheer ym. 2007): pieni, mutta olemassa. **Kanta-asiakasmarkkinoinnissa** hyville asiakkaille tarjotaan etuja ja viestitään, jotta suhde jatkuisi (luku 1). Sitä ei siis voi arvioida vertaamalla jäseniä muihin, vaan on verrattava niitä, joille etua *tarjottiin* arvalla, niihin, joille ei.

# %% [markdown] tags=["en", "lesson"] sources=["S3-108", "S0-011"]
# With purchases before the pilot taken into account, an invited customer spent {lot.estimate:money.2} more, but the confidence interval is {lot.low:money.2} to {lot.high:money.2}: zero is within it. Once the letter, the card, the discount and the service had been paid for, each customer invited contributed {-lot_left.estimate:money.2} *less* than the others. The interval of this difference, {lot_left.low:money.2} to {lot_left.high:money.2}, is wholly below zero: *as it was*, the invitation did not pay for itself in one season.
#
# This has a name. **Self-selection** means that a group is made up of those who would be different without it too. In a study of Dutch supermarket chains, once self-selection was corrected for, the effect of the programmes was a seventh of what a plain comparison of members and others showed (Leenheer et al. 2007): small, but there. **Loyalty marketing** offers good customers benefits and communication so that the relationship goes on (chapter 1). So it cannot be judged by comparing members with others. Compare those who were *offered* the benefit, by lot, with those who were not.

# %% [markdown] tags=["fi"]
# ## Kaikki vertailut rinnakkain

# %% [markdown] tags=["en"]
# ## All comparisons side by side

# %% [markdown] tags=["fi", "lesson"]
# Nyt sama prosentteina vertailuryhmän ostoista. Alimpana on arvontaan perustuva vertailu: kuinka paljon enemmän liittyneet ostivat kuin olisivat ostaneet liittymättä.

# %% [markdown] tags=["en", "lesson"]
# Now the same as percentages of what the group compared with spent. At the bottom is the comparison by lot: how much more those who joined spent than they would have spent without joining.

# %% tags=["collapsed"]
findings.comparisons(case)

# %% [markdown] tags=["fi", "lesson"]
# Vaikutus ostoihin jäi epäselväksi, koska ostot vaihtelevat paljon asiakkaasta toiseen. Kuinka suuri kokeilun olisi pitänyt olla? Vaihda kokoa ja katso, milloin väli ei enää ulotu nollaan.

# %% [markdown] tags=["en", "lesson"]
# The effect on purchases remained unclear, because purchases vary so much from customer to customer. How large should the pilot have been? Change its size, and see when the interval clears zero.

# %% tags=["lesson", "collapsed"]
explore(
    lambda size: pictures.pilot_of(size, lot),
    {"size": Steps(both(fi="Asiakkaita kokeilussa", en="Customers in the pilot"), {n: number(n) for n in pictures.SIZES})}, size=pictures.SIZES[1],
)

# %% [markdown] tags=["fi", "lesson"]
# Kun asiakkaita on nelinkertainen määrä, väli puolittuu. Tuhannen asiakkaan kokeilussa kolmen euron vaikutus ei siis erotu, vaikka se olisi olemassa. Jotta se erottuisi neljässä kokeilussa viidestä, asiakkaita tarvittaisiin noin {enough:number}. *Katteen* muutos erottui silti, sillä kate vaihtelee paljon vähemmän kuin ostot.

# %% [markdown] tags=["en", "lesson"]
# With four times as many customers the interval is half as wide. So an effect of three euros cannot be seen with a thousand customers, even if it is there. To see it in four pilots of five would take about {enough:number}. The change in *contribution* could be seen all the same, because contribution varies much less than purchases.

# %% [markdown] tags=["fi", "lesson"]
# ## Mitä vuodesta jäi?
#
# Entä ne, jotka jo ovat jäseniä? Vuonna 2025 heitä oli {members_n:number}. He ostivat {sums["sales"]:number} eurolla ja saivat lisäksi {sums["discount"]:number} euroa alennusta. Vähennetään ostoista tuotteiden, palvelun, jäsenyyden ylläpidon (kortit, kirjeet) ja uusien asiakkaiden hankinnan kulut.
#
# **Arvaa ensin.** Paljonko jäi?

# %% [markdown] tags=["en", "lesson"]
# ## What did the year leave?
#
# What about those who are members already? In 2025 there were {members_n:number} of them. They spent {sums["sales"]:money}, after {sums["discount"]:money} off. Now take away the goods, the service, the upkeep of membership (cards, letters) and the acquisition of new customers.
#
# **Guess first.** How much was left?

# %% tags=["lesson", "collapsed"]
explore(
    lambda left: respond(
        left == 200,
        both(fi="Noin kaksisataa euroa, alle puoli euroa jäsentä kohti. Mihin muu meni? Katso alta.", en="About two hundred euros, less than fifty cents from a member. Where did the rest go? See below.") if left == 200
        else both(fi="Vähemmän. Katso alta.", en="Less than that. See below.")),
    {"left": Guess(both(fi="Jäljelle jäi", en="Left over"), {n: both(fi="noin {n} euroa", en="about €{n}").format(n=number(n)) for n in (46_000, 7_000, 200)})},
)

# %% [markdown] tags=["fi"]
# ## Vuoden tulos

# %% [markdown] tags=["en"]
# ## The result of a year

# %% [markdown] tags=["fi", "lesson"]
# Ylimpänä on se, mitä ostot olisivat maksaneet ilman jäsenalennusta. Siitä vähennetään alennus ja kulut yksi kerrallaan.

# %% [markdown] tags=["en", "lesson"]
# At the top is what the purchases would have cost without the discount for members. Discount and costs are taken from it one by one.

# %% tags=["collapsed"]
findings.result(case)

# %% [markdown] tags=["fi", "lesson"]
# Tappiollisia jäseniä on enemmän kuin kannattavia. Ohjelma ei sitä yksin aiheuttanut: palvelu ja hankinta olisivat maksaneet ilman korttiakin. Sen omat kulut, alennus ja ylläpito, ovat yhteensä {example.programme_cost:number} euroa. Jäsenten ostoista jää tuotteiden jälkeen {example.after_goods:number} euroa ja palvelunkin jälkeen {example.after_service:number} euroa. Ohjelman kulut ovat edellisestä {growth_goods:percent} ja jälkimmäisestä {growth_service:percent}. Jos kaikki nykyiset ostot olisi tehty muutenkin, jäsenten pitää ostaa ohjelman takia niin paljon nykyistä enemmän, jotta kulut tulevat katetuiksi: edellinen luku riittää, jos lisäostoista vähennetään vain tuotteet, jälkimmäinen tarvitaan, jos niistä maksetaan myös palvelu.
#
# Kokeile, kuinka paljon jo pelkkä alennus vaatii. Se annetaan *kaikista* ostoista, ja kate pienenee saman verran: kun kate on 45 ja alennus 5 prosenttia listahinnasta, lisäostoista jää 40 prosenttia, ja ostojen pitää kasvaa 5/40.

# %% [markdown] tags=["en", "lesson"]
# More members are unprofitable than profitable. The programme alone did not cause that: service and acquisition would have cost something without the card too. Its own costs, discount and upkeep, are {example.programme_cost:money} in all. After goods, {example.after_goods:money} is left of the members' purchases, and after service too, {example.after_service:money}. The programme's costs are {growth_goods:percent} of the former and {growth_service:percent} of the latter. Suppose all present purchases would have come anyway. Then the programme must make members buy that much more than now to cover its costs: the former figure will do if only the goods are taken from the extra purchases, and the latter is needed if the service is paid out of them too.
#
# Try out how much the discount alone requires. It is given on *all* purchases, and the margin shrinks by as much: with a margin of 45% and a discount of 5% of the list price, 40% is left of extra purchases, and purchases must grow by 5/40.

# %% tags=["lesson", "collapsed"]
explore(
    lambda discount, margin: pictures.growth_needed(discount, margin),
    {"discount": Steps(both(fi="Alennus", en="Discount"), {d: percent(d, 1 if (1000 * d) % 10 else 0) for d in pictures.DISCOUNTS}),
     "margin": Steps(both(fi="Kate", en="Margin"), {m: percent(m) for m in pictures.MARGINS})}, discount=0.05, margin=0.45,
)

# %% [markdown] tags=["fi", "lesson"]
# Alennus on sitä kalliimpi, mitä ohuempi kate: kun kate on 25 prosenttia, jo 12,5 prosentin alennus vaatii kaksinkertaiset ostot.
#
# **Pohdi.** Mikä osa oman yrityksesi alennuksista menee ostoihin, jotka olisi tehty muutenkin? Mistä sen tietäisi?

# %% [markdown] tags=["en", "lesson"]
# The thinner the margin, the costlier the discount: with a margin of 25%, a discount of 12.5% already requires purchases to double.
#
# **Reflect.** Which part of your own firm's discounts goes to purchases that would have come anyway? How would you know?

# %% [markdown] tags=["fi"]
# ## Kuka alennuksen saa?

# %% [markdown] tags=["en"]
# ## Who gets the discount?

# %% tags=["collapsed"]
findings.who_gets(case)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-110", "X-08"]
# Eniten alennusta saavat ne, jotka ostavat eniten, ja heistä moni ostaisi ehkä muutenkin. Kauppaketjun ohjelmaa kaksi vuotta seuranneessa tutkimuksessa paljon ostaneet lunastivat palkkiot, mutta eivät muuttaneet tapojaan; vähän ja kohtalaisesti ostaneet lisäsivät ostojaan (Liu 2007).
#
# Luennot ovat tässä ristiriidassa keskenään. Kanta-asiakas ei katso hintaa (kalvo t41, Selinin kalvo 33), ja silti juuri hänelle annetaan alennuksia (t52, t59, t68). Jos edellinen pitää paikkansa, jälkimmäinen on lahja. Luennon **kohderyhmiä** ovat parhaat asiakkaat, kaikki, valitut segmentit ja ”muut, mitkä?” (t65). Valitse kohderyhmä ja kokeile, kuinka paljon sen ostojen pitää kasvaa.

# %% [markdown] tags=["en", "lesson"] sources=["S3-110", "X-08"]
# The discount goes to those who buy the most, and many of them might buy anyway. In a study that followed the programme of a chain of shops for two years, heavy buyers claimed the rewards but did not change their habits; light and moderate buyers began to buy more (Liu 2007).
#
# Here the lectures contradict each other. Regular customers do not look at the price (slide t41, and Selin's slide 33), and yet they are the ones who get discounts (t52, t59, t68). If the former is true, the latter is a gift. The lecture's **target groups** are the best customers, all, chosen segments, and “others, which?” (t65). Choose a target group, and see how much its purchases must grow.

# %% tags=["lesson", "collapsed"] sources=["S3-110"]
explore(
    lambda who, growth: pictures.for_whom(who, growth, groups, upkeep_each, widest),
    {"who": Choice(both(fi="Kenelle", en="For whom"), {key: name for key, (name, _sums) in groups.items()}),
     "growth": Steps(both(fi="Ostot kasvavat nykyisestä", en="Purchases grow from now by"), {g: percent(g) for g in (0.0, 0.1, 0.2, 0.3, 0.5)})}, who="all", growth=0.0,
)

# %% [markdown] tags=["fi", "lesson"]
# Jos ostot eivät kasva, eniten ostaneessa viidenneksessä kuluja tulee {cost_each["top"]:number} euroa jäsentä kohti vuodessa, muissa {cost_each["rest"]:number}. Ylläpito on kaikilla sama, alennus ei. Mitä jos etu olisi jotain muuta kuin rahaa?

# %% [markdown] tags=["en", "lesson"]
# If purchases do not grow, each member in the top fifth costs {cost_each["top"]:money} a year, and each of the others {cost_each["rest"]:money}. The upkeep is the same for all, the discount is not. What if the benefit were something other than money?

# %% [markdown] tags=["fi", "lesson"] sources=["S3-114", "S3-093", "S3-102", "S3-106"]
# ## Kova vai pehmeä?
#
# **Kovan edun** huomaa heti, ja se on käsin kosketeltava; useimmiten se säästää rahaa. Hyvät kovat edut ovat välttämättömiä mutta eivät riitä (t68). **Pehmeä etu** on jotain muuta: palvelua, tietoa, asemaa, yhteenkuuluvuutta (määritelmä on *tekijän täydennys*). **Lajittele.** Edut ovat luennon luetteloista.

# %% [markdown] tags=["en", "lesson"] sources=["S3-114", "S3-093", "S3-102", "S3-106"]
# ## Hard or soft?
#
# A **hard benefit** is noticed at once and is tangible; mostly it saves money. Good hard benefits are necessary but not sufficient (t68). A **soft benefit** is something else: service, information, status, belonging (the definition is the *author's completion*). **Sort.** The benefits come from the lecture's lists.

# %% tags=["lesson", "collapsed"] sources=["S3-114", "S3-093", "S3-102", "S3-106"]
sorts = {"hard": both(fi="kova", en="hard"), "soft": both(fi="pehmeä", en="soft")}
named = {
    "coupon": (both(fi="Kuponki, joka kelpaa vain jäsenelle", en="A coupon for members only"), "hard", both(fi="Sen arvon voi lukea kupongista.", en="Its value is printed on it.")),
    "status": (both(fi="Avainasiakkaan asema: esikuva ja referenssi", en="The status of a key customer: a model and a reference"), "soft", both(fi="Asema ei säästä rahaa, mutta siitä voi olla ylpeä.", en="Status saves no money, but one may be proud of it.")),
    "queue": (both(fi="Ei jonottamista", en="No queueing"), "soft", both(fi="Aikaa säästyy, rahaa ei.", en="It saves time, not money.")),
    "rebate": (both(fi="Rahana tai tavarana annettu asiakashyvitys", en="A customer rebate in cash or in kind"), "hard", both(fi="Hyvitys on rahaa, vaikka se annettaisiin tavarana.", en="A rebate is money, even when it comes in kind.")),
    "symbol": (both(fi="Asiakkaan oma tunnus tilatuissa tuotteissa", en="The customer's own symbol on what is ordered"), "soft", both(fi="Se kertoo, kenelle tuote on tehty.", en="It shows for whom the product was made.")),
    "terms": (both(fi="Poikkeuksellisen hyvät ehdot", en="Extraordinary terms"), "hard", both(fi="Jos ehdoissa on kyse esimerkiksi korosta tai hinnasta, niiden arvon voi laskea.", en="Where the terms are an interest rate or a price, what they are worth can be worked out.")),
    "person": (both(fi="Oma yhteyshenkilö", en="A dedicated contact person"), "soft", both(fi="Arvo syntyy siitä, että joku tuntee asiakkaan.", en="Its value is that somebody knows the customer.")),
}
explore(
    lambda benefit, kind: respond(
        kind == named[benefit][1],
        named[benefit][2] if kind == named[benefit][1]
        else both(fi="Kysy: voiko edun arvon laskea euroina, ja säästääkö asiakas rahaa?", en="Ask: can its value be worked out in euros, and does the customer save money?")),
    {"benefit": Choice(both(fi="Etu", en="Benefit"), {key: said for key, (said, _kind, _why) in named.items()}),
     "kind": Guess(both(fi="Laji", en="Kind"), sorts)}, benefit="coupon",
)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-093", "S3-102", "S3-106", "S3-114"]
# Luettelot ovat kalvoilta t52, t59 ja t61, lajit tekijän. Osa on rajalla: takuu ja joustava maksu ovat kovia, jos niiden hinnan tuntee.
#
# | kalvo | kovia | pehmeitä |
# |---|---|---|
# | t52 operatiiviset toimet | asiakashyvitykset, erityistakuut, puitesopimukset ja joustava maksu | avainasiakkaan asema, omat tunnukset, yhteydenotot kasvokkain, puhelimitse ja kirjeitse, klubit ja jäsenyys, avainasiakkaiden omat tuotteet; kanta-asiakasohjelmissa on kumpiakin |
# | t59 klubin edut | houkuttelevat hinnat | lisäpalvelut, usein maksutta (kovia, jos niillä on hinta muille); mahdollinen tunneside; jäsenten omat ohjelmat |
# | t61 VIP-etuudet | poikkeukselliset ehdot | ei jonoja, oma paikka tai huone, oma yhteyshenkilö, asiointi kotoa |

# %% [markdown] tags=["en", "lesson"] sources=["S3-093", "S3-102", "S3-106", "S3-114"]
# The lists come from slides t52, t59 and t61, the kinds are the author's. Some are on the border: a guarantee or an easy way of paying is hard if its price is known.
#
# | slide | hard | soft |
# |---|---|---|
# | t52 operational actions | customer rebates, special guarantees, blanket agreements and convenient payment | status of a key customer, individual symbols, contacts in person, by phone and by mail, clubs and membership, products for key customers; loyalty programmes have both |
# | t59 benefits of clubs | attractive prices | extra services, often free (hard if others pay for them); possible emotional ties; programmes for members |
# | t61 VIP privileges | extraordinary terms | no queues, a place or room of one's own, a dedicated contact person, dealing with matters from home |

# %% [markdown] tags=["fi", "lesson"] sources=["S3-115", "S3-116", "S3-111"]
# ## Kova etu houkuttelee, pehmeä saa jäämään?
#
# Näin luennolla sanotaan (t69), ja vielä jyrkemmin: pelkkä raha ei takaa uskollisuutta, vaan pehmeät edut ratkaisevat (t68). Edut ovat ohjelman ”sydän”, ja oikea yhdistelmä vastaa kohderyhmän tarpeita ja mieltymyksiä (t66). Kuvioon on laskettu keksityillä osuuksilla, mitä väitteestä seuraisi. Vaihda etuja.

# %% [markdown] tags=["en", "lesson"] sources=["S3-115", "S3-116", "S3-111"]
# ## Do hard benefits attract and soft ones keep?
#
# So the lecture says (t69), and more sharply still: money alone does not ensure loyalty; soft benefits decide (t68). Benefits are the “heart” of a programme, and the right combination answers to what the target group needs and prefers (t66). The figure works out what would follow from the claim, using invented shares. Change the benefits.

# %% tags=["lesson", "collapsed"] sources=["S3-115", "S3-116", "S3-111"]
mixes = {
    "hard": (both(fi="Vain kovia", en="Hard only"), 0.60, 0.55), "soft": (both(fi="Vain pehmeitä", en="Soft only"), 0.25, 0.85), "both": (both(fi="Kumpiakin", en="Both"), 0.60, 0.80),
}
explore(lambda mix: pictures.members_left(mix, mixes), {"mix": Choice(both(fi="Edut", en="Benefits"), {key: name for key, (name, _join, _stay) in mixes.items()})}, mix="hard")

# %% [markdown] tags=["fi", "lesson"] sources=["S3-115", "S3-116"]
# Käyrästä näkee, mitä väitteestä *seuraisi*, ei sitä, onko se totta. Osuudet on keksitty, ja jäsen, joka pysyy, ei vielä osta enempää. Väite on hypoteesi, jonka voi testata: arvotaan, ketkä kutsutaan pehmeillä ja ketkä kovilla eduilla, ja verrataan kutsuttuja vuoden päästä.

# %% [markdown] tags=["en", "lesson"] sources=["S3-115", "S3-116"]
# The curve shows what would *follow* from the claim, not that it is true. The shares are invented, and a member who stays does not yet buy more. The claim is a hypothesis that can be tested: invite some customers, by lot, with soft benefits and some with hard ones, and compare the invited after a year.

# %% [markdown] tags=["fi", "lesson"] sources=["S3-117", "S3-118", "S3-113", "S3-112"]
# ## Minkä arvoinen etu on?
#
# Edun arvo riippuu luennolla kolmesta asiasta: rahallisesta arvosta, siitä, kuinka hyvin etu vastaa asiakkaan odotuksia, ja siitä, kuinka helposti sen saa (t69). Kerromme ne keskenään (*tekijän täydennys*): etu, jota ei saa käyttöönsä, ei ole minkään arvoinen. Kalvo t67 on tyhjä, joten tämä kuvio on tekijän. Valitse etu.

# %% [markdown] tags=["en", "lesson"] sources=["S3-117", "S3-118", "S3-113", "S3-112"]
# ## What is a benefit worth?
#
# In the lecture three things determine the value of a benefit: its financial value, its relevance to what customers expect, and how easy it is to get (t69). We multiply them (*author's completion*): a benefit that one cannot get hold of is worth nothing. Slide t67 is empty, so this figure is the author's. Choose a benefit.

# %% tags=["lesson", "collapsed"] sources=["S3-117", "S3-113"]
benefits = course_data("benefits").query("use == 'lesson'").set_index("benefit")
explore(
    lambda benefit: pictures.benefit_map(benefits, benefit),
    {"benefit": Choice(both(fi="Etu", en="Benefit"), dict(zip(benefits.index, benefits[both(fi="name_fi", en="name_en")], strict=True)))}, benefit="discount",
)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-118", "S3-112"]
# Alennus on jäsenelle arvokkain ja yhtiölle kallein. Tieto perutuista vuoroista maksaa vähän, mutta kertolaskun tulos jää pieneksi, koska rahallinen arvo on pieni. Kertolasku siis suosii rahaa.
#
# Luennolla valintakriteereitä on seitsemän: koettu arvo, ainutlaatuisuus, kustannus, arvon ja kustannuksen suhde, odotettu vaikutus pysyvyyteen, tekninen osaaminen sekä organisaation mahdollisuudet ja lain ehdot (t70). Jos kaikki painavat yhtä paljon, arvo ja kustannus vaikuttavat molemmat kahteen kertaan: ensin sellaisinaan ja sitten suhteessaan. Arvon saa tietää vain jäseniltä. Luennolla edetään aivoriihestä pieneen kyselyyn tai haastatteluihin mahdollisten jäsenten kanssa ja vasta siitä suureen kyselyyn (t66). Tällä kurssilla lisätään neljäs vaihe: arvottu kokeilu.

# %% [markdown] tags=["en", "lesson"] sources=["S3-118", "S3-112"]
# The discount is the most valuable to a member, and the most expensive for the company. Being told of cancelled departures costs little, but the result of the multiplication is small, because the financial value is. So multiplying favours money.
#
# The lecture has seven criteria for choosing: perceived value, uniqueness, cost, value in relation to cost, expected effect on retention, technical competence, and organisational possibilities and legal conditions (t70). If all weigh the same, value and cost each count twice: once as they are, and once in their ratio. What a benefit is worth can be learned only from members. The lecture goes from brainstorming to a small survey or interviews with possible members, and only then to a large survey (t66); this course adds a fourth step, a pilot by lot.

# %% [markdown] tags=["fi", "lesson"] sources=["S3-107", "S3-108", "S3-109"]
# ## Seitsemän osaa
#
# Hyvällä ohjelmalla lisätään myyntiä kannattavasti ja rakennetaan suhdetta; huonolla lahjotaan palkkioilla. Luennolla mainitaan kolme syytä epäonnistumiseen: asiakkaita ei tunneta, puheet ja teot eroavat, ja uskotaan myytteihin (t63). Kumpi Suvilinjan ohjelma on? Käydään se läpi osa osalta.

# %% [markdown] tags=["en", "lesson"] sources=["S3-107", "S3-108", "S3-109"]
# ## Seven parts
#
# A good programme makes sales grow profitably and builds the relationship; a bad one bribes with rewards. The lecture gives three reasons for failure: customers are not known, words and deeds differ, and people believe in myths (t63). Is Suvilinja's a good one or a bad one? Let us go through it part by part.

# %% tags=["lesson", "collapsed"] sources=["S3-107"]
pictures.parts_of(
    course_data("programme_structure"),
    {"goals": both(fi="puuttuu: ”lisää jäseniä” ei kerro, mitä jäsenten pitäisi tehdä", en="missing: “more members” does not say what members should do"),
     "target_group": both(fi="kaikki, jotka haluavat kortin", en="everybody who wants the card"),
     "benefits": both(fi="5 prosentin alennus; ei pehmeitä", en="a discount of 5%; no soft ones"),
     "communication": both(fi="kortti kassalla, kirje neljä kertaa vuodessa", en="the card at the till, a letter four times a year"),
     "budget": both(fi="kortit ja kirjeet; alennuksia ei ole laskettu kuluksi", en="cards and letters; the discounts are not counted as a cost"),
     "implementation": both(fi="kassat ja asiakaspalvelu on koulutettu", en="till staff and customer service have been trained"),
     "control": both(fi="puuttuu: jäsenet lasketaan, vaikutusta ei", en="missing: members are counted, the effect is not")},
    ["goals", "control"],
)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-109"]
# Tavoite ja seuranta puuttuvat molemmat, sillä ilman tavoitetta ei ole mitä seurata. Siksi ei tiedetä, onko Suvilinjan ohjelma hyvä vai huono. Luennon tavoitteita on seitsemän (t64): pidetään nykyiset asiakkaat, luodaan tunneside, lisätään myyntiä, lisätään käyntejä, pysäytetään myynnin lasku, hankitaan uusia asiakkaita ja ajetaan asiakkaiden etuja. Jokaiselle tarvitaan oma mittari ja vertailu. Jos tavoitteena ovat käynnit, mittari on ostopäivien määrä asiakasta kohti, ja vertailukohtana ovat ne, joita arpa ei valinnut.
#
# Viestinnällä on rajansa. Kuluttajalle saa lähettää mainoksia sähköpostilla ja tekstiviestillä yleensä vain, jos hän on suostunut siihen (laki sähköisen viestinnän palveluista 917/2014, 200 §), ja jos jäsenen hinta määräytyy automaattisesti hänen tietojensa mukaan, se on kerrottava hänelle (direktiivi (EU) 2019/2161).

# %% [markdown] tags=["en", "lesson"] sources=["S3-109"]
# Goals and control are missing together, for without a goal there is nothing to control. That is why nobody knows whether Suvilinja's programme is good or bad. The lecture has seven goals (t64): to keep present customers, build emotional ties, sell more, have customers come more often, stop a fall in sales, win new customers, and speak up for customers' interests. Each needs a measure of its own, and something to compare with. If the goal is more visits, the measure is purchase days for each customer, and the comparison is with those who were not drawn.
#
# Communication has its limits. In Finland consumers may as a rule be sent advertisements by e-mail and text message only if they have consented (Act 917/2014 on Electronic Communications Services, section 200), and if a member's price is set automatically on the basis of personal data, the member must be told (Directive (EU) 2019/2161).

# %% [markdown] tags=["fi", "lesson"]
# ## Lopetetaanko, muutetaanko vai kokeillaanko?

# %% [markdown] tags=["en", "lesson"]
# ## Stop, change or test?

# %% [markdown] tags=["fi", "lesson"]
# Johtoryhmä lukee vain sivun alun, ja siksi kurssin raportti alkaa näin. Oman yrityksen sivun saat komennolla `asiakkuus report loyalty-programme`.

# %% [markdown] tags=["en", "lesson"]
# For a management that reads only the top of a page, the report of the course begins like this. The command `asiakkuus report loyalty-programme` makes the page for your own company.

# %% tags=["collapsed"]
findings.start(case)

# %% [markdown] tags=["fi", "lesson"]
# Takaisinmaksun todennäköisyys on simuloitu: se kertoo, kuinka suuressa osassa simuloiduista vuosista ohjelma tuottaa enemmän kuin maksaa, kun otetaan huomioon, miten epävarma kokeilun tulos on. Palvelun kulut on laskettu mukaan. Simulointiin palataan jatko-osan kohdassa *Kuinka varma tulos on?*
#
# Kalvolla luki ”kaksinkertaistetaan”. Aino vaihtaa sen kolmeen vaihtoehtoon, ja jokaisella on hintansa. *Lopettamalla* säästetään alennukset ja ylläpito, mutta jäsen huomaa menettäneensä jotain. *Muuttamalla* saadaan alennuksen tilalle halvempi etu, eikä kukaan tiedä, pysyvätkö jäsenet. *Kokeiluun* menee yksi kausi, ja siitä opitaan enemmän, jos se kohdistetaan vähän ostaneisiin ja on tarpeeksi suuri.
#
# **Pohdi.** Minkä valitsisit, ja minkä luvun pitäisi muuttua, jotta muuttaisit mielesi?

# %% [markdown] tags=["en", "lesson"]
# The chance that the programme pays for itself is simulated: it tells in what share of simulated years the programme brings in more than it costs, given how uncertain the result of the pilot is. The cost to serve is included. The going-further part comes back to the simulation under *How certain is the result?*
#
# The slide said “double it”. Aino replaces it with three options, each with a price. *Stopping* saves the discounts and the upkeep, but members notice that they have lost something. *Changing* puts a cheaper benefit in place of the discount, and nobody knows whether members will stay. *Testing* costs one season, and teaches more if it is aimed at those who buy little and is large enough.
#
# **Reflect.** Which would you choose, and which number would have to change for you to change your mind?

# %% [markdown] tags=["fi", "lesson"] sources=["S1-069", "S1-070", "S1-003"]
# ## Koonti: mitä kurssista jäi käteen?
#
# Koulutuspäivän lopussa kysyttiin: ”Mitä päivästä jäi käteen, mikä vaikuttaisi teidän tuotekehitystyöhön?” Osallistujat vastasivat kahdeksalla lauseella: {takeaways:text}.
#
# Luvun 1 jatkotehtävässä valittiin kolme yhdeksästä ”kiperästä kysymyksestä”: erityyppiset asiakkuudet, ketterä asiakkuuden hoito, kuka on asiakas, segmentointi ja asiakastarpeet, oikeat kohderyhmät, markkinointi, roolit asiakkuudessa, kiinnostuksen herääminen, asiakas mukaan kehittämiseen. Mitä nyt vastaisit? Kokoa ensin se, mitä olet kurssilla itse kirjoittanut: avaa JupyterLabissa pääte (*File*, *New*, *Terminal*) ja kirjoita
#
# ```
# asiakkuus answers
# ```
#
# Saat yhden sivun, jolla on luku luvulta kaikki, mitä olet itse kirjoittanut (arvaukset ja *Testaa itsesi* jäävät pois). Näet, minkä nimen tiedosto sai; napsauta sitä tiedostoluettelossa hiiren oikealla painikkeella ja valitse *Open in New Browser Tab*. Muistikirjat eivät muutu eikä vanha sivu katoa: uudelle annetaan toinen nimi, esimerkiksi `--out vastaukset2.html`. Yrityksen raportit kootaan samalla tavalla: `asiakkuus report overview`.
#
# **Ydin päättyy tähän.** Siirry kohtaan *Testaa itsesi* ja sitten harjoituksiin. Väliin jäävät kohdat ovat jatkoa: lue niistä ne, jotka kiinnostavat.

# %% [markdown] tags=["en", "lesson"] sources=["S1-069", "S1-070", "S1-003"]
# ## Capstone: what did you take away?
#
# At the end of the training day they asked: “What did you take away from the day that would affect your product development?” The participants answered in eight sentences: {takeaways:text}.
#
# In a going-further task of chapter 1 you chose three of nine “tricky questions”: different kinds of relationships, agile care, who is the customer, segmentation and needs, the right target groups, marketing, roles in a relationship, arousing interest, the customer in development. What would you answer now? First gather what you yourself have written during the course: open a terminal in JupyterLab (*File*, *New*, *Terminal*) and type
#
# ```
# asiakkuus answers --lang en
# ```
#
# You get one page with all that you have written yourself, chapter by chapter (guesses and *Test yourself* are left out). You are told the name of the file; right-click it in the list of files and choose *Open in New Browser Tab*. The notebooks stay as they are, and so does an old page: give a new one another name, such as `--out answers2.html`. For a company's reports, `asiakkuus report overview` does the same.
#
# **The core ends here.** Go on to *Test yourself*, and then to the exercises. The parts in between are for going further: read what interests you.

# %% [markdown] tags=["fi", "lesson"] sources=["S0-060", "S0-011"]
# ## *Jatko:* kanta-asiakasohjelma kuuden ohjelman joukossa
#
# Selinin kalvolla 28 asiakkuuden portaiden vieressä on kuusi ohjelmaa (luku 5). Kun ne jaetaan kolmeen kerrokseen, kanta-asiakasmarkkinointi on hoitoa. Suvilinjan kortilla yritetään kaikkia kolmea, ja siksi tavoite on hukassa:
#
# | kerros | kalvon ohjelmat | mitä kortilla yritetään |
# |---|---|---|
# | VIP | VIP-suhteet | palkita parhaat |
# | hoito | hoito-ohjelmat (niihin kuuluu kanta-asiakasmarkkinointi) | saada nykyiset matkustamaan useammin |
# | hankinta | hankinta- ja työstöohjelmat, brändimarkkinointi, suorapalautekampanjat, jäsenhankintaohjelmat | saada uusia jäseniä jäsenten kautta |
#
# Kerrokset ovat *tekijän täydennys*, sillä kalvolla näkyy vain ohjelmien järjestys.

# %% [markdown] tags=["en", "lesson"] sources=["S0-060", "S0-011"]
# ## *Going further:* the loyalty programme among six programmes
#
# On Selin's slide 28 there are six programmes beside the ladder of customers (chapter 5). Read as three tiers, loyalty marketing belongs to care. Suvilinja's card is meant to do all three, and that is why it has no clear goal:
#
# | tier | programmes on the slide | what the card is meant to do |
# |---|---|---|
# | VIP | VIP relations | reward the best |
# | care | care programmes (loyalty marketing is one of them) | have present customers travel more often |
# | acquisition | acquisition and nurturing programmes, brand marketing, direct-response campaigns, member-acquisition programmes | win new members through members |
#
# The tiers are the *author's completion*, because the slide shows only the order of the programmes.

# %% [markdown] tags=["fi", "lesson"] sources=["S3-100", "S3-101", "S3-103", "S3-105", "S3-099"]
# ## *Jatko:* kortti, klubi vai VIP?
#
# Alennuskortti ei ole ainoa mahdollisuus. **Jäsenklubin** perustaa, suunnittelee ja johtaa organisaatio, joka haluaa suhteen asiakkaisiinsa. Klubin päätavoite on jatkuva eikä satunnainen viestintä, jonka tärkein muoto on vuoropuhelu (t58). **VIP-ohjelma** on arvokkaimmille asiakkaille; niitä on pankeilla, rahoituslaitoksilla ja luksuskaupoilla (t61).

# %% [markdown] tags=["en", "lesson"] sources=["S3-100", "S3-101", "S3-103", "S3-105", "S3-099"]
# ## *Going further:* a card, a club or VIP?
#
# A discount card is not the only possibility. A **customer club** is founded, planned and run by an organisation that wants relations with its customers. Its main goal is communication that is continuous, not incidental, and mainly dialogue (t58). A **VIP programme** is for the most valuable customers; banks, financial institutions and luxury shops have them (t61).

# %% tags=["lesson", "collapsed"] sources=["S3-099", "S3-100", "S3-101", "S3-105"]
pictures.kinds_of_programmes(
    {
        both(fi="Alennuskortti", en="Discount card"): (both(fi="yritys itse", en="the company itself"), both(fi="kuka tahansa", en="anybody"), both(fi="hinta", en="the price")),
        both(fi="Pisteohjelma", en="Points programme"): (both(fi="yritys tai kolmas osapuoli", en="the company or a third party"), both(fi="kuka tahansa", en="anybody"), both(fi="kertyvä palkkio", en="a reward that builds up")),
        both(fi="Jäsenklubi", en="Customer club"): (both(fi="yritys itse", en="the company itself"), both(fi="käyttäjä, mahdollinen asiakas, jakelija tai huoltoliike", en="user, prospect, distributor or service agent"), both(fi="vuoropuhelu", en="dialogue")),
        both(fi="VIP-ohjelma", en="VIP programme"): (both(fi="yritys itse", en="the company itself"), both(fi="arvokkaimmat, kutsusta", en="the most valuable, by invitation"), both(fi="oma palvelu", en="service of one's own")),
    },
    [both(fi="Kuka ylläpitää", en="Run by"), both(fi="Kenelle", en="For whom"), both(fi="Mikä saa pysymään", en="What makes members stay")],
    both(fi="Jäsenklubi", en="Customer club"),
)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-100", "S3-104"]
# **Lajittele.** Onko tämä luennolla tarkoitettu jäsenklubi? Katso, kuka sen on perustanut ja kuka sitä johtaa.

# %% [markdown] tags=["en", "lesson"] sources=["S3-100", "S3-104"]
# **Sort.** Is this a customer club as the lecture means it? Look at who founded it, and who runs it.

# %% tags=["lesson", "collapsed"] sources=["S3-100", "S3-103", "S3-104"]
answers_of_club = {"club": both(fi="on", en="it is"), "not": both(fi="ei ole", en="it is not")}
gatherings = {
    "maker": (both(fi="Moottoripyörämerkin oma kerho pyörän ostaneille", en="A motorcycle maker's own club for those who have bought one"), "club", both(fi="Valmistaja perusti sen ja johtaa sitä. Luennon esimerkki on Kawasaki Riders Club.", en="The maker founded it and runs it. The lecture's example is the Kawasaki Riders Club.")),
    "fans": (both(fi="Harrastajien yhdistys, joka kokoontuu saman merkin pyörillä", en="An association of enthusiasts who meet on bikes of the same make"), "not", both(fi="Omistajat perustivat sen itse: se on heidän, ei valmistajan.", en="The owners founded it themselves: it is theirs, not the maker's.")),
    "half": (both(fi="”Hotel for Half Price” tai ”Travel Discounts”: kortti, johon yritykset voivat liittyä", en="“Hotel for Half Price” or “Travel Discounts”: a card that firms may join"), "not", both(fi="Sitä ylläpitää kolmas osapuoli. Suhde syntyy korttiin, ei hotelliin.", en="A third party runs it. The relationship is with the card, not with the hotel.")),
    "plumbers": (both(fi="Hanavalmistajan klubi putkiasentajille", en="A tap maker's club for plumbers"), "club", both(fi="Klubin ”asiakas” voi olla myös jakelija tai huoltoliike.", en="The “customer” of a club may also be a distributor or a service agent.")),
}
explore(
    lambda gathering, kind: respond(
        kind == gatherings[gathering][1],
        gatherings[gathering][2] if kind == gatherings[gathering][1]
        else both(fi="Kysy, kuka sen perusti ja kenen asiakassuhdetta sillä rakennetaan.", en="Ask who founded it, and whose relationship it builds.")),
    {"gathering": Choice(both(fi="Joukko", en="Group"), {key: said for key, (said, _kind, _why) in gatherings.items()}),
     "kind": Guess(both(fi="Jäsenklubi", en="A customer club"), answers_of_club)}, gathering="maker",
)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-104", "S3-103", "S3-105"]
# Luennon esimerkkejä (t60) ovat {clubs:text}. Nimestä ei aina näe, kenelle klubi on: ”Professional” viittaa ammattilaisiin, muut lähinnä käyttäjiin (*tekijän päätelmä*).
#
# VIP-ohjelmia kuvataan luennolla Orwellin sanoin: kaikki eläimet ovat tasa-arvoisia, mutta jotkut tasa-arvoisempia (t61). Jäsen saa siinä *avainasiakkaan* aseman, mutta puhe lienee varakkaista kuluttajista, toisin kuin luvussa 10.
#
# **Pohdi.** Milloin toisten ohittaminen jonossa on reilua? Luvussa 5 erotettiin toisistaan ihmisten tärkeys ja asiakkuuksien tärkeys. Riittääkö se laiturilla, missä muut katsovat?

# %% [markdown] tags=["en", "lesson"] sources=["S3-104", "S3-103", "S3-105"]
# The lecture's examples (t60) are {clubs:text}. A name does not always tell whom a club is for: “Professional” points to people in the trade, the others mostly to users (*author's inference*).
#
# The lecture describes VIP programmes in Orwell's words: all animals are equal, but some are more equal than others (t61). Members get the status of a *key account* there, but wealthy consumers seem to be meant, unlike in chapter 10.
#
# **Reflect.** When is it fair to pass others in a queue? Chapter 5 distinguished the importance of people from that of customer relationships. Is that enough on a quay, where the others are watching?

# %% [markdown] tags=["fi", "lesson"]
# ## *Jatko:* raportin muut luvut ja kuviot

# %% [markdown] tags=["en", "lesson"]
# ## *Going further:* the other numbers and figures of the report

# %% tags=["collapsed"]
findings.figures(case)

# %% [markdown] tags=["fi"]
# ## Ketkä ovat jäseniä?

# %% [markdown] tags=["en"]
# ## Who are the members?

# %% tags=["collapsed"]
findings.counted(case)

# %% tags=["collapsed"]
findings.joining(case)

# %% [markdown] tags=["fi"]
# ## Aiemmin yhtä usein ostaneet

# %% [markdown] tags=["en"]
# ## Those who bought as often before

# %% tags=["collapsed"]
findings.before(case)

# %% [markdown] tags=["fi"]
# ## Kannattavuusraja

# %% [markdown] tags=["en"]
# ## Break-even

# %% tags=["collapsed"]
findings.break_even(case)

# %% [markdown] tags=["fi"]
# ## Kuinka varma tulos on?

# %% [markdown] tags=["en"]
# ## How certain is the result?

# %% tags=["collapsed"]
findings.uncertainty(case)

# %% [markdown] tags=["fi", "lesson"]
# ## *Jatko:* aineiston laatu

# %% [markdown] tags=["en", "lesson"]
# ## *Going further:* quality of the data

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

quiz("14.Q1")

# %% tags=["lesson", "collapsed"]
quiz("14.Q2")

# %% tags=["lesson", "collapsed"]
quiz("14.Q3")

# %% [markdown] tags=["fi", "lesson"] sources=["S3-107", "S3-114", "S3-116"]
# ## Yhteenveto
#
# - Jäsenet ovat **itse päättäneet liittyä**. Vertaa niitä, joille etua tarjottiin arvalla, niihin, joille ei.
# - Kerro arvion lisäksi **luottamusväli**, ja kysy, oliko kokeilu tarpeeksi suuri.
# - Alennus annetaan myös ostoista, jotka olisi tehty **muutenkin**. Laske se kuluksi.
# - Ostot voivat kasvaa vain niillä, joilla on kasvuvaraa: vähän ostavilla.
# - **Kova** etu houkuttelee, **pehmeä** saa jäämään: se on väite, jonka voi testata.
# - Ohjelmassa on **seitsemän osaa**, ja tavoite ja seuranta kuuluvat yhteen.

# %% [markdown] tags=["en", "lesson"] sources=["S3-107", "S3-114", "S3-116"]
# ## Summary
#
# - Members have **selected themselves**. Compare those who were offered a benefit, by lot, with those who were not.
# - Give the **confidence interval**, not just the estimate, and ask whether the pilot was large enough.
# - A discount is also given on purchases that would have come **anyway**. Count it as a cost.
# - Purchases can grow only where there is room for growth: among those who buy little.
# - **Hard** benefits attract, **soft** ones keep: a claim that can be tested.
# - A programme has **seven parts**, and goals and control belong together.

# %% [markdown] tags=["fi", "lesson"]
# ## Mistä tämä on peräisin
#
# - Luento *Obsługa kluczowych klientów* (K. Cybulski, Varsova): kalvot t41 ja t52 (hinta ja alennukset), t57–t70 (ohjelmat, klubit, edut). Luentokalvot *Asiakkuuksien hallinta* (A.-M. Selin): kalvot 4, 28 ja 33. Koulutuspäivän muistiinpanot *Kohtaaminen VIII* (K. Parviainen, Salpaus 28.5.2015): kiperät kysymykset ja päivän loppu.
# - Itsevalikoituminen: J. Leenheer, H. van Heerde, T. Bijmolt ja A. Smidts, ”Do loyalty programs really enhance behavioral loyalty?”, *International Journal of Research in Marketing* 24(1), 2007. Vähän ja paljon ostavat: Y. Liu, ”The long-term impact of loyalty programs on consumer purchase behavior and loyalty”, *Journal of Marketing* 71(4), 2007.
# - Suvilinja ja sen kokeilu, pehmeän edun määritelmä, kannattavuusraja, edun arvon kertolasku, osuudet ja pisteet sekä kalvojen t57 ja t67 kuvat: *tekijän täydennys*.
#
# **Seuraavaksi:** {14:exercises}. Ytimen viimeisessä tehtävässä päätät ohjelmasta, jota et ole ennen nähnyt.

# %% [markdown] tags=["en", "lesson"]
# ## Where this comes from
#
# - Lecture *Obsługa kluczowych klientów* (K. Cybulski, Warsaw): slides t41 and t52 (price and rebates), t57–t70 (programmes, clubs, benefits). Lecture slides *Asiakkuuksien hallinta* (A.-M. Selin): slides 4, 28 and 33. Notes of a training day, *Kohtaaminen VIII* (K. Parviainen, Salpaus, 28 May 2015): the tricky questions, and the end of the day.
# - Self-selection: J. Leenheer, H. van Heerde, T. Bijmolt and A. Smidts, “Do loyalty programs really enhance behavioral loyalty?”, *International Journal of Research in Marketing* 24(1), 2007. Light and heavy buyers: Y. Liu, “The long-term impact of loyalty programs on consumer purchase behavior and loyalty”, *Journal of Marketing* 71(4), 2007.
# - Suvilinja and its pilot, the definition of a soft benefit, the break-even, the multiplication of a benefit's value, shares and scores, and the pictures of slides t57 and t67: *author's completion*.
#
# **Next:** the {14:exercises}. In the last task of the core you decide on a programme that you have not seen before.
