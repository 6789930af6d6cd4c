# %% [markdown] tags=["fi", "lesson"] sources=["S0-049", "S4-005"]
# 1. ryhmitellä asiakkaat perinteisesti (potentiaalinen, satunnainen, kanta-asiakas, entinen) ja sanoa, mikä raja ryhmän tekee,
# 2. tunnistaa regressio kohti keskiarvoa, kun joku kiittää tai moittii vuoden parhaita,
# 3. laatia tarve- ja arvoryhmittely ja lukea se,
# 4. sijoittaa asiakas portaille ja elinkaarelle ja nimetä murroskohdat,
# 5. valita asiakkuudelle suunta: säilytä, kehitä, muuta tai päätä.

# %% [markdown] tags=["en", "lesson"] sources=["S0-049", "S4-005"]
# 1. group customers in the traditional way (potential, occasional, regular, former), and say which limit makes a group,
# 2. recognise regression to the mean when somebody praises or blames the best of a year,
# 3. build a need-by-value grouping, and read it,
# 4. place a customer on the ladder and in the lifecycle, and name the turning points,
# 5. choose a direction for a relationship: retain, develop, change or end.

# %% [markdown] tags=["fi", "lesson"] sources=["S4-010"]
# ## Pysyykö lista samana?
#
# Aino Lehtinen, Suvilinjan markkinointipäällikkö, on tulostanut listan. Siinä ovat **arvokkaimmat asiakkaat**: kaikki, jotka ostivat vuonna 2024 vähintään 2 000 eurolla, kolmisensataa nimeä. Johtoryhmä aikoo antaa heille oman yhteyshenkilön, oman puhelinnumeron ja kutsun syysristeilylle.
#
# ”Nämä kun pidetään tyytyväisinä”, Aino sanoo, ”niin vuoden päästä lista on sama.”

# %% [markdown] tags=["en", "lesson"] sources=["S4-010"]
# ## Will the list stay the same?
#
# Aino Lehtinen, head of marketing at the ferry line Suvilinja, has printed a list. It has the **most valuable customers**: everybody who bought for at least 2,000 euros in 2024, some three hundred names. The management means to give them a contact person, a telephone number of their own, and an invitation to the autumn cruise.
#
# “Keep these happy,” says Aino, “and next year the list will be the same.”

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib.learn import install
from asiakkuus_lib.reading import course_data, value_labels

install()

# %% tags=["collapsed"]
import pandas as pd

from asiakkuus_lib import grouping
from asiakkuus_lib.lessons.l05_grouping import findings
from asiakkuus_lib.lessons.l05_grouping.case import GROUP_NAMES, VALUE_NAMES, signed
from asiakkuus_lib.locale import use_language
from asiakkuus_lib.reading import read_transactions
from asiakkuus_lib.report import data_used, ledger_table
from asiakkuus_lib.show import (
    Choice, Column, Slider, Steps, bars, date, explore, lines, money, number, percent, portfolio, slope,
)

# %% tags=["collapsed"]
use_language(both(fi="fi", en="en"))

# %% tags=["parameters", "collapsed"]
data_path: str = ""  # [file] fi: ostotapahtumat: CSV, Excel, Parquet tai DuckDB; jos tyhjä, kurssin oma Suvilinja | en: transactions: CSV, Excel, Parquet or DuckDB; if none, Suvilinja of the course
register_path: str = ""  # [file] fi: asiakasrekisteri: tarve, kohderyhmä, luvat yhteydenottoon; CSV tai Excel, saa olla saman työkirjan toinen välilehti | en: register of customers: need, target group, consent; CSV or Excel, may be another sheet of the same workbook
agreements_path: str = ""  # [file] fi: sopimukset: asiakas, alkupäivä ja päättymispäivä; CSV tai Excel, saa olla saman työkirjan toinen välilehti | en: agreements: customer, first day and last day; CSV or Excel, may be another sheet of the same workbook
contacts_path: str = ""  # [file] fi: myyjien yhteydenotot: asiakas ja päivä; CSV tai Excel, saa olla saman työkirjan toinen välilehti | en: the sellers' contacts: customer and day; CSV or Excel, may be another sheet of the same workbook
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
regular_min: int = 4  # [1..1000] fi: kanta-asiakkaalla on vähintään näin monta ostopäivää viimeisen vuoden aikana | en: a regular customer has at least so many days of purchase in the last year
lapse_days: int = 365  # [1..3650] fi: entinen asiakas ei ole ostanut näin moneen päivään | en: a former customer has not bought for so many days
value_bins: list[float] = [500.0, 2000.0]  # [0..] fi: arvoluokkien rajat: mistä summasta alkaa hyvä, mistä arvokkain | en: limits of the value classes: from which sum on good, from which most valuable
top_n: int = 10  # [1..1000] fi: kuinka monta asiakasta luetellaan | en: how many customers are listed

# %% tags=["collapsed"]
case = findings.Grouping.read(locals())
data_used(case.transactions, case.reference, *case.inputs.values())

# %% tags=["lesson", "collapsed"]
suvilinja = read_transactions().frame  # fi: luvun esimerkit ovat Suvilinjasta | en: the examples of the chapter are Suvilinja's
register = course_data("customers").set_index("customer_id")
years = suvilinja.pivot_table(index="customer_id", columns=suvilinja["date"].dt.year, values="amount", aggfunc="sum").fillna(0)
top_list = years.index[years[2024] >= 2000]
stayed = int((years.loc[top_list, 2025] >= 2000).sum())
made_up = both(fi="Lähde: Suvilinjan keksityt ostot 2023–2025", en="Source: purchases of Suvilinja 2023–2025, made up")

# %% [markdown] tags=["fi", "lesson"]
# **Arvaa ensin, katso sitten.** Kuinka suuri osa listasta on arvokkaimpien joukossa myös vuonna 2025?

# %% [markdown] tags=["en", "lesson"]
# **Guess first, then look.** How large a part of the list is among the most valuable in 2025 too?

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib.learn import respond
from asiakkuus_lib.show import Guess, fold

part = stayed / len(top_list)
shares = {0.5: both(fi="noin puolet", en="about half"), 0.7: both(fi="noin 70 prosenttia", en="about 70 per cent"), 0.9: both(fi="noin 90 prosenttia", en="about 90 per cent")}
nearest = min(shares, key=lambda share: abs(share - part))
explore(
    lambda share: respond(
        share == nearest,
        both(fi="Ja silti lista on lähes yhtä pitkä. Miten se on mahdollista? Katso alta.",
             en="And yet the list is nearly as long. How can that be? See below.") if share == nearest
        else both(fi="Liikettä on enemmän, kuin listan pituudesta arvaisi. Katso alta.", en="There is more movement than the length of the list tells. See below.") if share > nearest
        else both(fi="Niin suurta vaihtuvuutta ei sentään ole. Katso alta.", en="It is not quite as bad as that. See below.")),
    {"share": Guess(both(fi="Listasta pysyy", en="Of the list there stay"), shares)},
)

# %% [markdown] tags=["fi"]
# ## Kuka siirtyi minnekin?

# %% [markdown] tags=["en"]
# ## Who moved where?

# %% tags=["collapsed"]
findings.migration(case)

# %% [markdown] tags=["fi", "lesson"]
# Listalta putosi {len(top_list) - stayed:number} asiakasta {len(top_list):number}:sta. Heistä {(years.loc[top_list, 2025] <= 0).sum():number} ei ostanut vuonna 2025 mitään. Tilalle nousi {((years[2025] >= 2000) & (years[2024] < 2000)).sum():number} muuta, ja siksi uudella listalla on {(years[2025] >= 2000).sum():number} nimeä, muutama enemmän kuin vanhalla.
#
# Tässä on luvun ensimmäinen opetus. **Ryhmän koko pysyy, ihmiset vaihtuvat.** Se, joka katsoo vain ryhmien kokoja, ei huomaa mitään.
#
# Ehkä raja on väärässä kohdassa? Liikuta säädintä ja katso, löytyykö raja, jolla listasta tulee pysyvä.

# %% [markdown] tags=["en", "lesson"]
# Of the {len(top_list):number} on the list, {len(top_list) - stayed:number} fell off it, and {(years.loc[top_list, 2025] <= 0).sum():number} of these bought nothing at all in 2025. Another {((years[2025] >= 2000) & (years[2024] < 2000)).sum():number} rose in their place, and so the new list has {(years[2025] >= 2000).sum():number} names, a few more than the old one.
#
# This is the first lesson of the chapter. **The size of a group stays, the people change.** Whoever looks at the sizes alone notices nothing.
#
# Perhaps the limit is in the wrong place? Move the control, and see whether there is one that makes the list last.

# %% tags=["lesson", "collapsed"]
limits = (100, 250, 500, 1000, 2000, 5000, 10000)


def who_stay(limit):
    before = years[2024] >= limit
    there, now = int(before.sum()), years.loc[before, 2025]
    parts = [(now >= limit).mean(), ((now < limit) & (now > 0)).mean(), (now <= 0).mean()]
    names = [both(fi="yhä vähintään {limit}", en="still at least {limit}").format(limit=money(limit, "EUR")),
             both(fi="osti, mutta vähemmän", en="bought, but less"), both(fi="ei ostanut mitään", en="bought nothing")]
    return bars(
        names, parts, highlight=names[:1], write=percent, limits=(0, 1),
        title=both(fi="Raja {limit}: {share} pysyi", en="Limit {limit}: {share} stayed").format(limit=money(limit, "EUR"), share=percent(parts[0])),
        alt=both(fi="Rajan {limit} ylitti {n} asiakasta vuonna 2024; heistä {share} ylitti sen myös vuonna 2025.",
                 en="{n} customers passed the limit of {limit} in 2024; {share} of them passed it in 2025 too.").format(
            limit=money(limit, "EUR"), n=number(there), share=percent(parts[0])),
        subtitle=both(fi="Osuus vuonna 2024 rajan ylittäneistä ({n} asiakasta) sen mukaan, miten kävi 2025",
                      en="Share of those who passed the limit in 2024 ({n} customers), by what they did in 2025").format(n=number(there)), source=made_up)


lowest = min(1 - (years.loc[years[2024] >= limit, 2025] >= limit).mean() for limit in limits)
explore(who_stay, {"limit": Steps(both(fi="Raja vuodessa", en="Limit per year"), {limit: money(limit, "EUR") for limit in limits})}, limit=2000)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-086"]
# Raja ei auta. Parhaallakin näistä rajoista listalta putoaa {lowest:percent}. Lista on oikea tänään. Lupaus siitä, keitä siinä on vuoden päästä, se ei ole.

# %% [markdown] tags=["en", "lesson"] sources=["S0-086"]
# No limit helps. Even with the best of these, {lowest:percent} fall off the list. The list is right today. It is no promise of who will be on it a year from now.

# %% [markdown] tags=["fi", "lesson"]
# **Pohdi.** Kenestä työpaikallasi sanotaan ”meidän parhaat asiakkaat”? Milloin lista on viimeksi tehty, ja kuka siltä on pudonnut kenenkään huomaamatta?

# %% [markdown] tags=["en", "lesson"]
# **Reflect.** Whom do they call “our best customers” where you work? When was the list last made, and who has fallen off it unnoticed?

# %% [markdown] tags=["fi", "lesson"]
# ## Palveltiinko parhaita huonosti?
#
# Johtoryhmässä sama asia nähdään euroina. Vuoden 2024 paras viidennes osti seuraavana vuonna selvästi vähemmän. Muut ostivat enemmän. ”Olemme laiminlyöneet parhaat ja hemmotelleet muita”, sanoo talousjohtaja.
#
# **Arvaa ensin, katso sitten.** Mistä ero johtuu?

# %% [markdown] tags=["en", "lesson"]
# ## Were the best served badly?
#
# The management sees the same in euros. The top fifth of 2024 bought clearly less the year after. The others bought more. “We have neglected the best and pampered the rest,” says the head of finance.
#
# **Guess first, then look.** What makes the difference?

# %% tags=["lesson", "collapsed"]
explore(
    lambda why: respond(why == "chance", {
        "neglect": both(fi="Voi olla, mutta mistä sen tietäisi? Alla on koe, johon tämä selitys kaatuu.",
                        en="Perhaps, but how would you know? Below is a test that this explanation fails."),
        "price": both(fi="Hinta nousi kaikilta. Alla on koe, johon tämä selitys kaatuu.", en="The price rose for everybody. Below is a test that this explanation fails."),
        "chance": both(fi="Rohkea vastaus, kun ero on satojatuhansia euroja. Alla on koe, jolla sen näkee.",
                       en="A bold answer, with hundreds of thousands of euros at stake. Below is a test that shows it."),
    }[why]),
    {"why": Guess(both(fi="Syy", en="The reason"), {
        "neglect": both(fi="parhaat ovat saaneet liian vähän huomiota", en="the best have had too little attention"),
        "price": both(fi="hinnannousu osui eniten ostaviin", en="the rise in prices hit those who buy the most"),
        "chance": both(fi="suurelta osin sattuma", en="chance, for the most part")})},
)

# %% tags=["collapsed"]
findings.top_fifth(case)

# %% [markdown] tags=["fi", "lesson"]
# Nyt koe. Käännetään aika ympäri: valitaan paras viidennes **vuodelta 2025** ja katsotaan, mitä samat asiakkaat ostivat vuotta *aiemmin*. Jos syy olisi palvelussa tai hinnassa, taaksepäin katsottuna parhaiden pitäisi olla ostanut enemmän.

# %% [markdown] tags=["en", "lesson"]
# Now the test. Turn time around: take the top fifth of **2025** and look at what the same customers bought the year *before*. If service or price were the reason, then looking back the best should have bought more.

# %% tags=["lesson", "collapsed"]
def top_of(year, top):
    other = 2024 if year == 2025 else 2025
    found = grouping.top_and_rest(years[year], years[other], top / 100)
    names = [both(fi="paras {top} %", en="the top {top}%").format(top=number(top)), both(fi="muut", en="the others")]
    change = signed(found.at["top", "change"])
    return slope(
        names, found["before"].tolist(), found["now"].tolist(), names=(str(year), str(other)), heading=both(fi="Asiakkaat", en="Customers"),
        value=Column(both(fi="Ostot", en="Money"), "money", 0, "€"), highlight=names, limits=(0, 2_500_000),
        title=both(fi="Vuoden {year} kärki: vuonna {other} {change}", en="The top of {year}: {change} in {other}").format(year=year, other=other, change=change),
        alt=both(fi="Vuoden {year} kärki osti {a}, ja vuonna {other} {b}.", en="The top of {year} bought for {a}, and in {other} for {b}.").format(
            year=year, other=other, a=money(found.at["top", "before"], "EUR"), b=money(found.at["top", "now"], "EUR")),
        subtitle=both(fi="Ostot euroina; kärki on valittu vuodelta {year}", en="Money; the top is that of {year}").format(year=year), source=made_up)


back = grouping.top_and_rest(years[2025], years[2024])["change"]
explore(top_of, {
    "year": Choice(both(fi="Kärki valitaan vuodelta", en="The top is taken from"), {2024: "2024", 2025: "2025"}),
    "top": Slider(both(fi="Kärjen koko (%)", en="Size of the top (%)"), 5, 50, 5)}, year=2025, top=20)

# %% [markdown] tags=["fi", "lesson"]
# Vuoden 2025 parhaat olivat vuotta aiemmin ostaneet {-back["top"]:percent} **vähemmän**. Kärki on siis huipulla sinä vuonna, jolta se valitaan, kuljettiin ajassa kumpaan suuntaan tahansa. Yksikään palvelu ei vaikuta menneisyyteen.
#
# Syy on yksinkertainen. Vuoden kärkeen pääsee kahdella tavalla: ostamalla aina paljon, tai ostamalla *sinä vuonna* poikkeuksellisen paljon. Jälkimmäiset palaavat seuraavana vuonna tavalliselle tasolleen. Tätä kutsutaan **regressioksi kohti keskiarvoa**. Säädin näyttää, että mitä pienempi kärki on, sitä suurempi osa siitä on onnekkaita.
#
# Siksi kiitos ja moite menevät niin usein väärään osoitteeseen. Parhaat näyttävät aina laskevan, hoidettiin heitä tai ei, ja heikoimmat nousevan. Jos haluat tietää, auttoiko yhteyshenkilö, anna se **arvalla** puolelle listasta ja vertaa puolikkaita.

# %% [markdown] tags=["en", "lesson"]
# The best of 2025 had bought {-back["top"]:percent} **less** the year before. So the top is at its peak in the year that it is taken from, whichever way you travel in time. No service reaches into the past.
#
# The reason is simple. There are two ways to the top of a year: to buy much every year, or to buy unusually much *that* year. The latter return to their usual level in the next. It is called **regression to the mean**. The control shows that the smaller the top, the more of it are lucky ones.
#
# That is why praise and blame so often go to the wrong address. The best always seem to fall, cared for or not, and the weakest to rise. If you want to know whether the contact person helped, give one to half of the list **by lot**, and compare the halves.

# %% [markdown] tags=["fi", "lesson"] sources=["S0-055", "S0-056", "S0-057", "S0-058", "S0-049"]
# ## Ryhmä on sääntö ja päivä
#
# Asiakasprosessin ensimmäinen vaihe on luennolla asiakaskannan tutkiminen, ja ryhmittelyjä on kolme: *perinteinen*, *ostokäyttäytymiseen* perustuva (luku 6) sekä *tarve- ja arvoryhmittely*. Perinteinen kysyy vain, ostaako asiakas (kalvo 27):
#
# | ryhmä | luennon sanoin | meidän sääntömme (*tekijän täydennys*) |
# |---|---|---|
# | **potentiaalinen asiakas** | kuuluu kohderyhmään, ei ole vielä ostanut | rekisterissä, kohderyhmässä, ei yhtään ostoa |
# | **satunnaisasiakas** | ostaa silloin tällöin | osti viimeksi enintään {lapse_days:number} päivää sitten |
# | **kanta-asiakas** | ostaa toistuvasti ja säännöllisesti | lisäksi vähintään {regular_min:number} ostopäivää viimeisen vuoden aikana |
# | **entinen asiakas** | on lakannut ostamasta | viimeisestä ostosta yli {lapse_days:number} päivää |
#
# Luennon sanat ovat selviä, kunnes niillä pitää laskea. Kuinka usein on toistuvasti? Milloin joku on lakannut? Sitä ei kerrota, joten rajat on valittava itse. Huomaa myös, että pelkkä määrä ei todista säännöllisyyttä: neljä matkaa samalla lomaviikolla riittää.

# %% [markdown] tags=["en", "lesson"] sources=["S0-055", "S0-056", "S0-057", "S0-058", "S0-049"]
# ## A group is a rule and a day
#
# In the lecture the customer process begins with a study of the customer base, and there are three ways to group it: the *traditional* one, grouping by *buying behaviour* (chapter 6), and grouping by *need and value*. The traditional one asks only whether the customer buys (slide 27):
#
# | group | in the words of the lecture | our rule (*author's completion*) |
# |---|---|---|
# | **potential customer** | belongs to the target group, has not bought yet | in the register, in the target group, no purchase |
# | **occasional customer** | buys now and then | last bought at most {lapse_days:number} days ago |
# | **regular customer** | buys repeatedly and regularly | besides that, at least {regular_min:number} days of purchase in the last year |
# | **former customer** | has stopped buying | over {lapse_days:number} days since the last purchase |
#
# The words are clear until one has to count with them. How often is repeatedly? When has somebody stopped? The lecture does not say, so the limits have to be chosen. Note too that a count does not prove regularity: four trips in one holiday week are enough.

# %% tags=["collapsed"]
findings.groups(case)

# %% [markdown] tags=["fi", "lesson"]
# Neljässä nimessä kymmenestä ei ole ostettu yli vuoteen. Ovatko he entisiä? Se riippuu rajasta. **Kokeile:** milloin entisiä on puolet nimistä, milloin joka viides?

# %% [markdown] tags=["en", "lesson"]
# Four names in ten have not bought for over a year. Are they former customers? That depends on the limit. **Try it:** when are half of the names former, and when one in five?

# %% tags=["lesson", "collapsed"]
people = grouping.customer_table(suvilinja, "2026-01-01", course_data("customers"))
group_names = {key: str(name) for key, name in GROUP_NAMES.items()}


def by_rule(lapse, regular):
    counts = grouping.traditional_groups(people, regular, lapse).value_counts().reindex(grouping.GROUPS, fill_value=0)
    names = [group_names[group] for group in counts.index]
    return bars(
        names, counts, highlight=[group_names["former"]], limits=(0, 2500),
        title=both(fi="Entisiä {former}, kanta-asiakkaita {regular}", en="{former} former, {regular} regular").format(
            former=number(counts["former"]), regular=number(counts["regular"])),
        alt=both(fi="Raja {lapse} päivää ja {times} ostopäivää: entisiä {former} nimeä {all} nimestä, {share}.",
                 en="With limits of {lapse} days and {times} days of purchase: {former} former of {all} names, {share}.").format(
            lapse=number(lapse), times=number(regular), former=number(counts["former"]), all=number(len(people)), share=percent(counts["former"] / len(people))),
        subtitle=both(fi="Nimiä ryhmittäin 1.1.2026", en="Names by group on 1 January 2026"), source=made_up)


explore(by_rule, {
    "lapse": Steps(both(fi="Entinen, kun hiljaa yli", en="Former when silent for over"), {
        days: both(fi="{days} päivää", en="{days} days").format(days=number(days)) for days in (90, 180, 365, 545, 730)}),
    "regular": Slider(both(fi="Kanta-asiakkaan ostopäiviä vuodessa", en="Days of purchase a year of a regular"), 2, 12)}, lapse=365, regular=4)

# %% tags=["lesson", "collapsed"]
half_year = grouping.traditional_groups(people, 4, 180) == "former"
year = grouping.traditional_groups(people, 4, 365) == "former"
summer = half_year & ~year
ended = register["relationship_ended_on"].notna().reindex(people.index, fill_value=False)
gone_regulars = int((ended & (grouping.traditional_groups(people) == "regular")).sum())

# %% [markdown] tags=["fi", "lesson"]
# Puolen vuoden rajalla entisiä on {half_year.sum():number}, vuoden rajalla {year.sum():number}. Erotus, {summer.sum():number} asiakasta, on enimmäkseen kesävieraita: {(register["need"][summer[summer].index] == "leisure").mean():percent} heistä matkustaa vapaa-ajalla. Tammikuussa jokainen heinäkuun lomailija on ollut hiljaa yli 180 päivää. Raja, joka sopii rahtiasiakkaalle, tekee lomailijasta menetetyn.
#
# Toiseen suuntaan sattuu myös: {gone_regulars:number} *kanta-asiakasta* on sellaisia, joiden sopimus on jo päättynyt. Ostoista sitä ei vielä näe.
#
# Hyvä sääntö on siis kirjoitettu ylös, päivätty ja sellainen, että sen voi perustella sille, joka jää väärälle puolelle.

# %% [markdown] tags=["en", "lesson"]
# With a limit of half a year {half_year.sum():number} are former, with a year {year.sum():number}. The difference, {summer.sum():number} customers, is mostly summer guests: {(register["need"][summer[summer].index] == "leisure").mean():percent} of them travel for leisure. In January every July holidaymaker has been silent for over 180 days. A limit that fits a freight customer turns a holidaymaker into a lost customer.
#
# It errs the other way too: the agreement of {gone_regulars:number} *regular* customers has already ended. Their purchases do not show it yet.
#
# So a good rule is written down, dated, and one that you can defend to whoever falls on the wrong side of it.

# %% [markdown] tags=["fi"] sources=["S0-061", "S1-043"]
# ## Kuka tuo rahat?

# %% [markdown] tags=["en"] sources=["S0-061", "S1-043"]
# ## Who brings the money?

# %% [markdown] tags=["fi", "lesson"] sources=["S0-061", "S1-043", "S1-041", "S1-042"]
# Luennolla (kalvo 29) on kaksi pyramidia: asiakkaiden määrä, joka kapenee ylöspäin, ja heidän tuottonsa, joka levenee. Väite on helppo laskea, mutta yksi ansa on vältettävä. Jos ryhmä tehdään vuoden 2025 ostoista ja raha lasketaan samasta vuodesta, kanta-asiakkaat voittavat jo määritelmän nojalla. Siksi kuvassa ryhmä on vuoden *alusta* ja raha sen *jälkeen*.

# %% [markdown] tags=["en", "lesson"] sources=["S0-061", "S1-043", "S1-041", "S1-042"]
# The lecture (slide 29) has two pyramids: the number of customers, narrowing upwards, and what they return, widening. The claim is easy to compute, but there is a trap. If the groups are made from the purchases of 2025, and the money is that of the same year, the regulars win by definition. So in the figure the group is that of the *beginning* of the year, and the money that came *after*.

# %% tags=["collapsed"]
findings.who_brings(case)

# %% tags=["lesson", "collapsed"]
sales_2025 = years[2025][years[2025] > 0].sort_values(ascending=False)
largest_share = sales_2025.iloc[0] / sales_2025.sum()

# %% [markdown] tags=["fi", "lesson"] sources=["S1-041", "S1-042", "S1-043", "S2-020"]
# Pyramidit pitävät: suurin osa myynnistä tulee pieneltä joukolta. Koulutuspäivän muistiinpanot vetävät tästä kaksi johtopäätöstä, jotka vetävät eri suuntiin. Keskity niihin, jotka tuovat rahan. Ja: älä kehitä kaikkea isojen ehdoilla, sillä jos iso kilpailuttaa ostonsa, kassavirta kuivuu. Suvilinjassa jälkimmäinen vaara on pieni: suurin asiakas tuo {largest_share:percent.1} myynnistä, ja keskittymistä mittaava Herfindahlin indeksi on {grouping.concentration_index(sales_2025):number.4} (yhdellä asiakkaalla se olisi 1).
#
# Pieniäkään ei pidä unohtaa: pieni voi kasvaa nopeasti tai olla alueellaan vaikuttaja. Opinnäytteen mukaan myös *vaativa* asiakas on arvokas, koska häneltä oppii. Euro ei siis ole ainoa mitta.

# %% [markdown] tags=["en", "lesson"] sources=["S1-041", "S1-042", "S1-043", "S2-020"]
# The pyramids hold: most of the sales come from a small group. The notes of the training day draw two conclusions from this, which pull in different directions. Focus on those who bring the money. And: do not develop everything on the terms of the big, for if a big one puts its business out to tender, the cash dries up. At Suvilinja the latter danger is small: the largest customer brings {largest_share:percent.1} of sales, and the Herfindahl index, which measures concentration, is {grouping.concentration_index(sales_2025):number.4} (with a single customer it would be 1).
#
# Nor should the small be forgotten: a small one may grow fast, or be an influencer in its region. And according to the thesis a *demanding* customer is valuable too, for one learns from them. So the euro is not the only measure.

# %% [markdown] tags=["fi"] sources=["S0-085"]
# ## Tarve ja arvo

# %% [markdown] tags=["en"] sources=["S0-085"]
# ## Need and value

# %% [markdown] tags=["fi", "lesson"] sources=["S0-085"]
# Asiakkaat ovat laivalla eri syistä. Luennon esimerkki (kalvo 38) panee ristiin neljä *tarvetta* ja kolme *arvoa*: arvokkaimmat, hyvät sekä satunnaiset ja pienet. Alla on tämän luvun ainoa koodi, joka kannattaa ymmärtää. Ensimmäinen rivi jakaa vuoden 2025 ostajat arvoluokkiin, ja `pd.crosstab(rivit, sarakkeet)` laskee, montako asiakasta kuhunkin ruutuun osuu. **Kokeile:** vaihda rajan 2000 tilalle 1000 ja aja solu uudelleen (Vaihto + Enter). Katso, mihin tarpeisiin arvokkaimpia tulee lisää.

# %% [markdown] tags=["en", "lesson"] sources=["S0-085"]
# Customers are on board for different reasons. The example of the lecture (slide 38) crosses four *needs* with three *values*: most valuable, good, and occasional and small customers. Below is the only code in this chapter worth understanding. The first line puts the buyers of 2025 into value classes, and `pd.crosstab(rows, columns)` counts how many customers fall into each cell. **Try it:** replace the limit 2000 with 1000, and run the cell again (Shift + Enter). See which needs gain most valuable customers.

# %% tags=["lesson", "collapsed"]
need = register["need"].map(value_labels("customers", "need")).rename(both(fi="tarve", en="need"))
leisure = value_labels("customers", "need")["leisure"]
value_names = {key: str(name) for key, name in VALUE_NAMES.items()}

# %% tags=["lesson"]
value = grouping.value_classes(sales_2025, [500, 2000]).map(value_names)

pd.crosstab(need, value.rename(both(fi="arvo", en="value")))

# %% tags=["collapsed"]
findings.need_value(case)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-085"]
# Vapaa-ajan rivillä arvokkaimpien ruutu on tyhjä. Ainon listallakin lomailijoita oli {(need.reindex(top_list) == leisure).sum():number} {len(top_list):number}:sta, sillä perhe ei osta lomamatkoja 2 000 eurolla vuodessa. Yhden rajan lista on oikeastaan lista *yrityksistä ja työmatkalaisista*.
#
# Siksi tarve ja arvo ovat rinnakkain, eivät päällekkäin. Kutakin ruutua varten tarvitaan oma mittansa: rahtiasiakkaasta kiinnostaa, kuinka suuri osa hänen kuljetuksistaan on meillä, lomailijasta se, tuleeko hän ensi kesänä uudelleen.

# %% [markdown] tags=["en", "lesson"] sources=["S0-085"]
# The row of leisure has nobody among the most valuable. On Aino's list too there was {(need.reindex(top_list) == leisure).sum():number} holidaymaker out of {len(top_list):number}, for no family buys holiday trips for 2,000 euros a year. A list with one limit is really a list of *firms and commuters*.
#
# That is why need stands beside value, not under it. Each cell needs a measure of its own: of a freight customer, how large a part of its transports we carry; of a holidaymaker, whether they come again next summer.

# %% [markdown] tags=["fi", "lesson"]
# **Pohdi.** Valitse kaksi ruutua, joissa on paljon asiakkaita. Mitä mittaisit kummassakin, jos saisit mitata vain yhtä asiaa?

# %% [markdown] tags=["en", "lesson"]
# **Reflect.** Choose two cells with many customers. What would you measure in each, if you could measure one thing only?

# %% [markdown] tags=["fi"] sources=["S1-046"]
# ## Asiakkuuden elinkaari

# %% [markdown] tags=["en"] sources=["S1-046"]
# ## The lifecycle of a relationship

# %% [markdown] tags=["fi", "lesson"] sources=["S1-046", "S1-048", "S1-049", "S1-051", "S1-055"]
# Ryhmä on valokuva. Elinkaari on elokuva, jossa on neljä kohtausta (koulutuspäivän muistiinpanot):
#
# 1. **Ensikontakti.** Tehdään aktiivisesti töitä, jotta päästään puhumaan asiakkaan tarpeista. Kokemuksen pitää olla hyvä.
# 2. **Alkumetrit.** Opitaan toimimaan asiakkaan prosesseissa. Hyvin kuljettuina ne synnyttävät luottamuksen, ja luottava asiakas sietää myöhemmin ärsytystäkin. Huonosti kuljettuina ne voivat olla kohtalokkaat: silloin jokaista tekoa arvioidaan erikseen.
# 3. **Jatkuva kehittäminen.** Ollaan hereillä ja kuunnellaan, jotta löydetään lisää tehtävää.
# 4. **Päättyminen.** Joskus asiakkuus loppuu. Senkin voi tehdä hyvin.

# %% [markdown] tags=["en", "lesson"] sources=["S1-046", "S1-048", "S1-049", "S1-051", "S1-055"]
# A group is a snapshot. The lifecycle is a film in four scenes (notes of the training day):
#
# 1. **First contact.** Active work to get to talk about the customer's needs. The experience must be a good one.
# 2. **The early stretch**, onboarding. One learns to work in the customer's processes. Well travelled, it creates trust, and a customer who trusts puts up with irritation later. Badly travelled it may be fatal: then every deed is judged anew.
# 3. **Continuous development.** Being awake, and listening, to find more to do.
# 4. **Ending.** Sometimes a relationship ends. That too can be done well.

# %% tags=["collapsed"]
findings.lifecycle(case)

# %% [markdown] tags=["fi", "lesson"]
# **Arvaa ensin, katso sitten.** Moni kävi ensimmäisten 90 päivänsä aikana laivalla yhden kerran. Kuinka moni heistä palasi seuraavien yhdeksän kuukauden aikana?

# %% [markdown] tags=["en", "lesson"]
# **Guess first, then look.** Many came on board once in their first 90 days. How many of them came back in the nine months after that?

# %% tags=["lesson", "collapsed"]
came_back = float((case.returned == "returned").mean())
options = {0.15: both(fi="noin joka seitsemäs", en="about one in seven"), 0.35: both(fi="noin joka kolmas", en="about one in three"), 0.6: both(fi="yli puolet", en="more than half")}
closest = min(options, key=lambda share: abs(share - came_back))
explore(
    lambda share: respond(
        share == closest,
        both(fi="Alkumetreillä ratkeaa enemmän kuin missään myöhemmin.", en="More is decided in the early stretch than anywhere later.") if share == closest
        else both(fi="Niin hyvin ei käy. Katso alta.", en="It does not go that well. See below.")),
    {"share": Guess(both(fi="Palasi", en="Came back"), options)},
)

# %% tags=["collapsed"]
findings.second_visit(case)

# %% tags=["lesson", "collapsed"]
centre = suvilinja[suvilinja["customer_id"] == "A00615"]
quarters = pd.period_range("2022Q1", "2024Q4", freq="Q")
by_quarter = centre.groupby(centre["date"].dt.to_period("Q"))["amount"].sum().reindex(quarters)
by_quarter[quarters >= "2023Q1"] = by_quarter[quarters >= "2023Q1"].fillna(0)
contacts = course_data("contacts")
last_contact = contacts.loc[contacts["customer_id"] == "A00615", "date"].max()
answer = course_data("survey").set_index("customer_id").loc["A00615"]
last_purchase, end_of_it = centre["date"].max(), register.at["A00615", "relationship_ended_on"]
silence_before = (last_purchase - last_contact).days

# %% [markdown] tags=["fi", "lesson"] sources=["S1-052", "S1-054"]
# ## Murroskohdat
#
# Elinkaari ei ole liukumäki. Se taittuu **murroskohdissa**, ja ne pitää huomata silloin kun ne tapahtuvat. Otetaan vanha tuttu, Myrskyluodon Kurssikeskus, aikanaan Suvilinjan parhaita kokousasiakkaita. Viimeinen kurssi laivalla oli {last_purchase:date}, ja sopimus päättyi {end_of_it:date}.
#
# **Arvaa ensin, katso sitten.** Mistä lähtö näkyi ensimmäisen kerran?

# %% [markdown] tags=["en", "lesson"] sources=["S1-052", "S1-054"]
# ## Turning points
#
# The lifecycle is no slide. It bends at **turning points**, and these must be noticed while they happen. Let us take an old acquaintance, Myrskyluodon Kurssikeskus, a course centre that was once among Suvilinja's best conference customers. Its last course on board was on {last_purchase:date}, and the agreement ended on {end_of_it:date}.
#
# **Guess first, then look.** Where did the leaving show for the first time?

# %% tags=["lesson", "collapsed"]
explore(
    lambda sign: respond(sign == "survey", {
        "purchases": both(fi="Ostot olivat viimeinen paikka, jossa se näkyi. Katso kuvasta.", en="The purchases were the last place where it showed. See the figure."),
        "contacts": both(fi="Myyjän hiljaisuus näkyi puoli vuotta ennen viimeistä ostoa. Oli vielä aiempi merkki.", en="The seller's silence showed half a year before the last purchase. There was an earlier sign still."),
        "survey": both(fi="Asiakas sanoi sen itse, puolitoista vuotta ennen viimeistä ostoa.", en="The customer said so, a year and a half before the last purchase."),
    }[sign]),
    {"sign": Guess(both(fi="Ensimmäinen merkki", en="The first sign"), {
        "purchases": both(fi="ostojen väheneminen", en="fewer purchases"),
        "contacts": both(fi="myyjän hiljaisuus", en="the seller's silence"),
        "survey": both(fi="vastaus kyselyyn", en="an answer to the survey")})},
)

# %% tags=["lesson", "collapsed"]
def quarter_of(day):
    return float(quarters.get_loc(pd.Period(day, "Q")))


fold(lines(
    list(range(len(quarters))), {both(fi="ostot", en="money"): by_quarter.tolist()},
    title=both(fi="Myyjä vaikeni {months} kuukautta ennen kuin asiakas lakkasi ostamasta", en="The seller fell silent {months} months before the customer stopped buying").format(
        months=number(round(silence_before / 30.4))),
    alt=both(fi="Ostot neljännesvuosittain enintään {most}; kyselyn arvosana {grade} {asked}, viimeinen yhteydenotto {contact}, viimeinen osto {bought}, sopimuksen loppu {end}.",
             en="Quarterly money up to {most}; survey answer {grade} on {asked}, last contact {contact}, last purchase {bought}, end of the agreement {end}.").format(
        most=money(by_quarter.max(), "EUR"), grade=number(answer["satisfaction"]), asked=date(answer["answered_on"]), contact=date(last_contact),
        bought=date(last_purchase), end=date(end_of_it)),
    marks=[
        (quarter_of(answer["answered_on"]), 0, both(fi="kysely: arvosana {n}", en="survey: grade {n}").format(n=number(answer["satisfaction"]))),
        (quarter_of(last_contact), by_quarter[pd.Period(last_contact, "Q")], both(fi="viimeinen yhteydenotto", en="last contact")),
        (quarter_of(last_purchase), by_quarter[pd.Period(last_purchase, "Q")], both(fi="viimeinen osto", en="last purchase")),
        (quarter_of(end_of_it), 0, both(fi="sopimus päättyi", en="agreement ended")),
    ],
    write_x=lambda n: f"{quarters[int(n)].year}" if 0 <= n < len(quarters) and quarters[int(n)].quarter == 1 else "", x_ticks=[0, 4, 8],
    write_y=lambda amount: money(amount, "EUR"), limits=(0, 12_500),
    subtitle=both(fi="Myrskyluodon Kurssikeskuksen ostot neljännesvuosittain, euroa; vuodelta 2022 ei ole ostotietoja", en="Quarterly money of Myrskyluodon Kurssikeskus, euros; purchases of 2022 are not on record"),
    source=both(fi="Lähde: Suvilinjan keksityt ostot, yhteydenotot ja kysely 2022–2024", en="Source: purchases, contacts and survey of Suvilinja 2022–2024, made up"),
))

# %% [markdown] tags=["fi", "lesson"] sources=["S1-050", "S1-052"]
# Asiakas sanoi sen kyselyssä jo marraskuussa 2022: arvosana {answer["satisfaction"]:number}. Myyjä piti yhteyttä vielä vuoden ja vaikeni sitten; viimeinen käynti oli {last_contact:date}. Ostot jatkuivat {silence_before:number} päivää ikään kuin mitään ei olisi tapahtunut. Kun kassassa vihdoin näkyi jotain, päätös oli jo tehty.
#
# Koulutuspäivän muistiinpanoissa tästä tehdään sääntö: *tutkimusten mukaan asiakkuus päättyy useimmiten siihen, että myyjältä loppuu kiinnostus*. Mitään tutkimusta ei mainita. Väite kiertää maailmalla muodossa ”68 prosenttia asiakkaista lähtee, koska myyjä on välinpitämätön”, eikä sen takaa ole löytynyt tutkimusta (*tekijän täydennys*). Katsotaan, mitä Suvilinjan tiedoista näkee.

# %% [markdown] tags=["en", "lesson"] sources=["S1-050", "S1-052"]
# The customer said so in the survey of November 2022: a grade of {answer["satisfaction"]:number}. The seller kept in touch for another year and then fell silent; the last visit was on {last_contact:date}. The purchases went on for {silence_before:number} days as if nothing had happened. By the time something showed in the till, the decision had been made.
#
# The notes of the training day make a rule of this: *according to studies a relationship ends most often because the seller loses interest*. No study is named. The claim goes round the world as “68 per cent of customers leave because of the seller's indifference”, and nobody has found a study behind it (*author's completion*). Let us see what Suvilinja's records show.

# %% tags=["lesson", "collapsed"]
agreements = register.reset_index().rename(columns={"relationship_began_on": "began", "relationship_ended_on": "ended"})
months = pd.date_range("2023-01-01", "2025-01-01", freq="MS")
silence = grouping.silence_and_endings(contacts, agreements[agreements["began"].notna()], months)
silence_names = [
    both(fi="enintään 60 päivää", en="at most 60 days"), *(both(fi="{days} päivää", en="{days} days").format(days=days) for days in ("61–120", "121–180")),
    both(fi="yli 180 päivää", en="over 180 days"),
]
exits = course_data("exit_interviews")
reasons = exits["reason"].map(value_labels("exit_interviews", "reason")).value_counts(normalize=True)
indifferent = (exits["said_lost_interest"] == "yes").mean()
long_silence, short_silence = silence["share"].iloc[-1], silence["share"].iloc[0]

bars(
    silence_names, silence["share"], write=percent, highlight=silence_names[-1:], limits=(0, 1),
    title=both(fi="Yli puolen vuoden hiljaisuuden jälkeen {share} sopimuksista päättyi vuodessa", en="After more than half a year of silence {share} of the agreements ended within a year").format(share=percent(long_silence)),
    alt=both(fi="Sopimuksista päättyi vuodessa {a}, kun viimeisestä yhteydenotosta oli enintään 60 päivää, ja {b}, kun siitä oli yli 180.",
             en="{a} of the agreements ended within a year when the last contact was at most 60 days ago, and {b} when it was over 180.").format(a=percent(short_silence), b=percent(long_silence)),
    subtitle=both(fi="Vuoden sisällä päättyneiden osuus sen mukaan, kauanko viimeisestä yhteydenotosta oli; yritysten sopimukset, kuukausien alut 1/2023–1/2025",
                  en="Share that ended within a year, by the days since the last contact; agreements of firms, beginnings of months 1/2023–1/2025"),
    source=both(fi="Lähde: Suvilinjan keksityt yhteydenotot ja sopimukset", en="Source: contacts and agreements of Suvilinja, made up"),
)

# %% [markdown] tags=["fi", "lesson"] sources=["S1-050"]
# Hiljaisuus *ennustaa*. Kun myyjä on ollut vaiti yli puoli vuotta, {long_silence:percent} sopimuksista päättyy vuodessa; tuoreen yhteydenoton jälkeen {short_silence:percent}. Mutta onko se *syy*? Suvilinja kysyi asiasta lähteneiltä.

# %% [markdown] tags=["en", "lesson"] sources=["S1-050"]
# Silence *foretells*. Where the seller has been silent for over half a year, {long_silence:percent} of the agreements end within a year; after a recent contact {short_silence:percent}. But is it the *reason*? Suvilinja asked those who had left.

# %% tags=["lesson", "collapsed"]
bars(
    list(reasons.index), reasons, write=percent, highlight=list(reasons.index[:1]),
    title=both(fi="Yleisin syy lähteä oli {reason}", en="The most common reason to leave was {reason}").format(reason=str(reasons.index[0]).split(":")[0]),
    alt=both(fi="Lähteneistä {share} ilmoitti pääsyyksi: {reason}; kiinnostuksen puutteesta puhui {lost}.",
             en="{share} of those who left gave as the main reason: {reason}; {lost} spoke of lost interest.").format(
        share=percent(reasons.iloc[0]), reason=reasons.index[0], lost=percent(indifferent)),
    subtitle=both(fi="Pääsyy lähteä, osuus {n} lähtöhaastattelusta 2023–2025", en="Main reason to leave, share of {n} exit interviews 2023–2025").format(n=number(len(exits))),
    source=both(fi="Lähde: Suvilinjan keksityt lähtöhaastattelut; luokat Keaveney 1995", en="Source: exit interviews of Suvilinja, made up; classes by Keaveney 1995"),
)

# %% [markdown] tags=["fi", "lesson"] sources=["S1-050", "S1-051"]
# Myyjän kiinnostuksen loppumisesta puhui {indifferent:percent} lähteneistä. Suvilinja on paikkaan sidottu palvelu: useimmin lähdetään, koska aikataulu tai reitti ei sovi, tai olosuhteiden pakosta. Kahdeksan syyluokkaa ovat Susan Keaveneyn palvelujen vaihtajia koskevasta tutkimuksesta (1995). Lähtijä ei tietysti aina tiedä tai kerro kaikkea, mutta varmaa on tämä: myyjä lakkaa soittamasta *myös* niille, jotka ovat jo lähdössä. Silloin hiljaisuus on seuraus.
#
# Entä jos siis soitetaan kaikille hiljaisille? Puhelinyhtiö kokeili: se otti yhteyttä osaan asiakkaistaan ja neuvoi heille sopivamman liittymän. Kolmen kuukauden kuluessa heistä lähti 10 prosenttia, verrokeista 6 (Ascarza, Iyengar ja Schleicher 2016). Yhteydenotto muistutti, että lähteäkin voi. Jatkuva kehittäminen ei siis ole soittokierros vaan kuuntelua, ja sekin kannattaa kokeilla ensin arvalla valittuun osaan.

# %% [markdown] tags=["en", "lesson"] sources=["S1-050", "S1-051"]
# Lost interest was mentioned by {indifferent:percent} of those who left. Suvilinja is a service tied to a place: people leave most often because the timetable or the route does not suit them, or by force of circumstances. The eight classes are from Susan Keaveney's study of customers who switched services (1995). A leaver does not know, or tell, everything, of course; but this is sure: a seller stops calling those *too* who are leaving anyway. Then silence is the consequence.
#
# So what if all the silent are called? A telephone company tried it: it contacted some of its customers and advised them on a plan that would suit them better. Within three months 10 per cent of them left, against 6 of the controls (Ascarza, Iyengar and Schleicher 2016). The contact reminded them that leaving was possible. So continuous development is not a round of calls but listening, and even that is best tried first on a part drawn by lot.

# %% [markdown] tags=["fi", "lesson"] sources=["S1-053", "S1-054", "S1-056", "S1-047"]
# Murroskohta voi olla pieni. Muistiinpanoissa on kaksi: myyjän suusta pääsee *sammakko*, tai opiskelijan tentti siirtyy, koska ilmoittautuminen oli myöhässä. Romahtaako asiakkaan mielenkiinto esteeseen? Se riippuu siitä, onko luottamus ehditty ansaita. Eikä vahinko aina jää yhteen: epäonnistunut auton korjaus vei korjaamolta useita saman suvun asiakkuuksia.
#
# Viimeinen murroskohta on **päättäminen**. Muistiinpanojen kysymys on hyvä: miten asiakkuus päätetään niin, että jää hyvä jälkimaku ja takaisin on helppo tulla? Vastaat siihen harjoituksissa.

# %% [markdown] tags=["en", "lesson"] sources=["S1-053", "S1-054", "S1-056", "S1-047"]
# A turning point may be small. The notes have two: the seller makes a *blunder*, or a student's exam is moved because the registration was late. Does the customer's interest collapse at the obstacle? That depends on whether trust has been earned in time. Nor does the harm always stop at one: a failed car repair cost the garage several relationships of the same family.
#
# The last turning point is the **ending**. The notes ask a good question: how does one end a relationship so that a good aftertaste remains and it is easy to come back? You will answer it in the exercises.

# %% [markdown] tags=["fi"] sources=["S0-086", "S0-087", "S0-088"]
# ## Säilytä, kehitä, muuta

# %% [markdown] tags=["en"] sources=["S0-086", "S0-087", "S0-088"]
# ## Retain, develop, change

# %% [markdown] tags=["fi", "lesson"] sources=["S0-086", "S0-087", "S0-088", "S4-003", "S4-005"]
# Mitä ryhmillä sitten tehdään? Luento (kalvo 39) antaa kolme suuntaa:
#
# - **säilytettävät**: kannattavimmat tai arvokkaimmat, joista halutaan pitää kiinni,
# - **kehitettävät**: potentiaalia on käyttämättä, ja asiakasosuutta halutaan kasvattaa,
# - **muutettavat tai poistettavat**: kannattamattomia tai ei-toivottuja; ensin yritetään muuttaa, ja ellei se auta, luovutaan.
#
# Konsulttiyritys Kenner Companyn sivulla sama on **arvo-, kasvu- ja standardiasiakas**. Kasvuasiakkaan tunnistaa siitä, että hän ostaa meiltä vain murto-osan siitä, mitä tarvitsee, *ja* pystyy ostamaan enemmän. Standardiasiakas ostaa vähän, eikä hänellä ole varaa laajentaa. Sivu lupaa neljä ryhmää mutta kuvaa kolme; neljäs voisi olla *strategiset mahdollisuudet*, ne jotka eivät vielä ole asiakkaita tai ovat sitä vasta pienesti (*tekijän täydennys*, opinnäytteen sanoin).

# %% [markdown] tags=["en", "lesson"] sources=["S0-086", "S0-087", "S0-088", "S4-003", "S4-005"]
# What does one do with the groups? The lecture (slide 39) gives three directions:
#
# - **to be retained**: the most profitable or valuable, whom we want to hold on to,
# - **to be developed**: there is unused potential, and we want a larger share of the customer,
# - **to be changed or ended**: unprofitable or unwanted; first we try to change them, and if that does not help, we let go.
#
# The page of a consultancy, Kenner Company, has the same as **value, growth and standard customers**. A growth customer buys only a fraction of what they need from us, *and* could buy more. A standard customer buys little, and has no means to widen the cooperation. The page promises four groups and describes three; the fourth could be *strategic opportunities*, those who are not customers yet, or only in a small way (*author's completion*, in the words of the thesis).

# %% tags=["lesson", "collapsed"]
wallets = course_data("wallet").query("customer_group == 'consumer'").set_index("customer")
wallets["elsewhere"] = wallets["total_purchases_eur"] - wallets["own_purchases_eur"]
wallets["share"] = wallets["own_purchases_eur"] / wallets["total_purchases_eur"]
twelve = wallets.nlargest(12, "elsewhere")
room = twelve.index[0]

portfolio(
    list(twelve.index), twelve["own_purchases_eur"].tolist(), (twelve["share"]).tolist(), twelve["elsewhere"].tolist(),
    columns=(Column(both(fi="Ostot Suvilinjalta 2025", en="Bought from Suvilinja in 2025"), "money", 0, "€"), Column(both(fi="Asiakasosuus", en="Share of wallet"), "percent"),
             Column(both(fi="Ostot muualta", en="Bought elsewhere"), "money", 0, "€")),
    heading=both(fi="Asiakas", en="Customer"), highlight=room,
    title=both(fi="Eniten kasvuvaraa on asiakkaassa {who}: Suvilinja saa hänen ostoistaan {share}", en="Customer {who} has most room to grow: Suvilinja gets {share} of what they buy").format(
        who=room, share=percent(twelve.at[room, "share"])),
    alt=both(fi="{who} ostaa Suvilinjalta {own} ja muualta {elsewhere}.", en="{who} buys from Suvilinja for {own}, and elsewhere for {elsewhere}.").format(
        who=room, own=money(twelve.at[room, "own_purchases_eur"], "EUR"), elsewhere=money(twelve.at[room, "elsewhere"], "EUR")),
    subtitle=both(fi="Kaksitoista henkilöasiakasta, jotka ostavat muualta eniten; ympyrän ala on muualta ostettu raha 2025", en="The twelve private customers who buy the most elsewhere; the area of a circle is the money spent elsewhere in 2025"),
    source=both(fi="Lähde: Suvilinjan keksitty otos asiakkaiden kokonaisostoista", en="Source: a sample of all that customers of Suvilinja buy, made up"),
)

# %% [markdown] tags=["fi", "lesson"] sources=["S4-008", "S4-011", "S4-012", "S2-028", "S4-009"]
# Tämä on **asiakasportfolio**: ei vain, kuinka iso asiakas on, vaan myös, kuinka paljon suhteessa on tilaa. Oikeassa alakulmassa ovat ne, joille kannattaa ehdottaa lisää. Ison ympyrän matala kohta ei silti vielä todista kasvuasiakasta: osa ostaa muualta, koska haluaa kaksi toimittajaa. Se pitää kysyä. Asiakasosuuteen palataan luvussa 9.
#
# Ostotiedoista portfolion toinen akseli puuttuu aina, sillä kuitit eivät kerro, mitä muualta ostetaan. Alla kurssin raportti päättelee potentiaalin vaatimattomammin: kehitettävä on se, joka on *joskus aiemmin* ostanut enemmän.

# %% [markdown] tags=["en", "lesson"] sources=["S4-008", "S4-011", "S4-012", "S2-028", "S4-009"]
# This is a **customer portfolio**: not only how large a customer is, but how much room there is in the relationship. At the bottom right are those to whom more is worth suggesting. Even so, a large circle low down does not prove a growth customer: some buy elsewhere because they want two suppliers. One has to ask. Chapter 9 comes back to the share of wallet.
#
# Purchase data never has the second axis, for receipts do not tell what is bought elsewhere. Below, the report of the course infers potential more modestly: to be developed is whoever has bought more *at some earlier time*.

# %% tags=["collapsed"]
findings.strategies(case)

# %% [markdown] tags=["fi", "lesson"] sources=["S4-002", "S1-039", "S4-010", "X-02"]
# Ovatko kaikki asiakkaat siis yhtä tärkeitä? Lähteet ovat erimielisiä vain näennäisesti, sillä ne puhuvat neljästä eri asiasta. *Ihmisinä* kaikki ovat yhtä tärkeitä, ja jokainen saa saman laadun. *Tämän päivän arvo* on eri asia kuin *huomisen*, ja *oppiminen* kolmas. Koulutuspäivän lista arvokkaista asiakkaista sekoittaa nämä kaikki, ja siksi se on hyvä harjoitus:
#
# | arvokas on se, joka … | mitä arvoa se on (*tekijän täydennys*) |
# |---|---|
# | ostaa paljon ja maksaa; palaa; on pitkäaikainen | nykyinen arvo |
# | on suuri ja työllistää monia; kasvaa; on uusi | huomisen arvo |
# | tilaa räätälöityä, jonka voi myydä muillekin; auttaa kehittämään | oppiminen |
# | vaikuttaa muihin | vaikutus muihin asiakkaisiin |

# %% [markdown] tags=["en", "lesson"] sources=["S4-002", "S1-039", "S4-010", "X-02"]
# So are all customers equally important? The sources only seem to disagree, for they speak of four different things. As *people* all are equally important, and everybody gets the same quality. The *value of today* is one thing and that of *tomorrow* another, and *learning* is a third. The list of valuable customers of the training day mixes them all, which makes it a good exercise:
#
# | valuable is one who … | what value it is (*author's completion*) |
# |---|---|
# | buys much and pays; comes back; has stayed for long | value today |
# | is large, with many staff; grows; is new | value tomorrow |
# | orders something tailored that can be sold to others; helps us develop | learning |
# | influences others | effect on other customers |

# %% [markdown] tags=["fi"] sources=["S4-005"]
# ## Kenelle myyjien aika menee?

# %% [markdown] tags=["en"] sources=["S4-005"]
# ## Who gets the sellers' time?

# %% tags=["collapsed"]
findings.seller_time(case)

# %% [markdown] tags=["fi", "lesson"] sources=["S4-003", "S4-005"]
# Ryhmittely on turha, ellei mikään sen jälkeen muutu. Arvokkain voimavara on aika, ja tässä näkyy, minne se on mennyt. Pieniä ei pidä hylätä: heille tarvitaan kevyempi tapa asioida. Hoitomalleihin päästään luvussa 13.
#
# Johtajalle, joka lukee vain sivun alun, kurssin raportti sanoo tämän näin:

# %% [markdown] tags=["en", "lesson"] sources=["S4-003", "S4-005"]
# Grouping is useless unless something changes after it. The scarcest resource is time, and here you see where it has gone. The small are not to be abandoned: they need a lighter way to do business. Chapter 13 comes to care models.
#
# To a director who reads only the top of a page, the report of the course says it like this:

# %% tags=["collapsed"]
findings.start(case)

# %% [markdown] tags=["fi", "lesson"]
# ## Tunnusluvut

# %% [markdown] tags=["en", "lesson"]
# ## Key figures

# %% tags=["collapsed"]
findings.figures(case)

# %% [markdown] tags=["fi"]
# ## Ketkä putosivat?

# %% [markdown] tags=["en"]
# ## Who fell?

# %% tags=["collapsed"]
findings.listing(case)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-059", "S0-060", "S0-096"]
# ## *Jatko:* portaat
#
# Luennon kalvo 28 asettaa asiakkaat **portaille**: suspekti (tuntematon potentiaali), prospekti, uusi asiakas, aktiiviasiakas, avainasiakas ja puolestapuhuja. Portaiden vieressä on kuusi ohjelmaa, mutta niiden yhteys portaisiin on kadonnut. Tässä kaksi tapaa lukea ne (*tekijän täydennys*):
#
# | porras | ohjelma porrasta kohti | ohjelma kolmessa kerroksessa |
# |---|---|---|
# | suspekti | brändimarkkinointi | hankinta |
# | prospekti | suorapalautekampanjat | hankinta |
# | uusi asiakas | hankinta- ja työstöohjelmat: voitetaan prospekti ja työstetään, kunnes hän ostaa | hankinta |
# | aktiiviasiakas | hoito-ohjelmat, kanta-asiakasmarkkinointi | hoito |
# | avainasiakas | VIP-suhteet | VIP |
# | puolestapuhuja | jäsenhankintaohjelmat: jäsen hankkii jäsenen | hankinta (jäsenhankinta on silloin yksi keino muiden joukossa) |

# %% [markdown] tags=["en", "lesson"] sources=["S0-059", "S0-060", "S0-096"]
# ## *Going further:* the ladder
#
# Slide 28 of the lecture places customers on a **ladder**: suspect (unknown potential), prospect, new customer, active customer, key account and advocate. Beside it stand six programmes, but how they belong to the steps has been lost. Here are two ways to read them (*author's completion*):
#
# | step | one programme for each step | programmes in three tiers |
# |---|---|---|
# | suspect | brand marketing | acquisition |
# | prospect | direct-response campaigns | acquisition |
# | new customer | acquisition and nurturing programmes: winning a prospect, and working on them until they buy | acquisition |
# | active customer | care programmes, loyalty marketing | care |
# | key account | VIP relations | VIP |
# | advocate | member-acquisition programmes: a member gets a member | acquisition (then one means among others) |

# %% tags=["lesson", "collapsed"]
steps = [both(fi="suspekti", en="suspect"), both(fi="prospekti", en="prospect"), both(fi="uusi asiakas", en="new customer"),
         both(fi="aktiiviasiakas", en="active customer"), both(fi="avainasiakas", en="key account"), both(fi="puolestapuhuja", en="advocate")]
groups_now = grouping.traditional_groups(people)
is_new = people["age"] <= 90
advocates = register["referred_by"].dropna().nunique()
on_step = [float("nan"), float((groups_now == "potential").sum()), float(is_new.sum()), float((groups_now.isin(["regular", "occasional"]) & ~is_new).sum()), float("nan"), float(advocates)]

bars(
    steps, on_step, highlight=[steps[3]], limits=(0, 2500),
    title=both(fi="Kahdella portaalla ei ole lukua: suspekteja ei tunneta, avainasiakkaita ei ole valittu", en="Two steps have no number: suspects are unknown, key accounts have not been chosen"),
    alt=both(fi="Prospekteja {a}, uusia {b}, aktiivisia {c}, suosittelijoita {d}.", en="{a} prospects, {b} new, {c} active, {d} who have referred somebody.").format(
        a=number(on_step[1]), b=number(on_step[2]), c=number(on_step[3]), d=number(advocates)),
    subtitle=both(fi="Nimiä 1.1.2026; puolestapuhuja on suositellut jotakuta, joka tuli asiakkaaksi", en="Names on 1 January 2026; an advocate has referred somebody who became a customer"),
    source=both(fi="Lähde: Suvilinjan keksitty rekisteri ja ostot", en="Source: register and purchases of Suvilinja, made up"),
)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-059", "X-13"]
# Portaat ja elinkaari ovat eri mieltä kolmesta asiasta. Portaissa ei ole loppua, elinkaaressa on. Portaissa asiakas on olemassa ennen ensimmäistä ostoa, mutta luennon kalvon 13 mukaan asiakkuus *alkaa* ensimmäisestä ostosta. Ja portaat kulkevat vain ylös, vaikka juuri näit, että alas mennään yhtä usein. Tällä kurssilla porras voi olla *suspekti* jo ennen ostoa, mutta asiakkuudeksi sitä sanotaan vasta ostosta alkaen. Vaiheet kuvaavat, missä asiakas on. Ne eivät lupaa, minne hän menee.

# %% [markdown] tags=["en", "lesson"] sources=["S0-059", "X-13"]
# The ladder and the lifecycle disagree on three things. The ladder has no end, the lifecycle has. On the ladder there is a customer before the first purchase, but by slide 13 of the lecture a relationship *begins* with it. And the ladder leads only up, although you have just seen that people go down as often. In this course a step can be *suspect* before any purchase, but it is called a relationship only from the purchase on. Stages describe where a customer is. They do not promise where the customer will go.

# %% [markdown] tags=["fi", "lesson"] sources=["S0-062"]
# ## *Jatko:* viisi uskollisuuden tasoa
#
# Pyramidikalvolla (29) on myös viisi tasoa sen mukaan, mitä asiakas *ajattelee*: **puolestapuhujat**; **sitoutuneet ostajat**; ne, jotka **pitävät merkistä** kuin ystävästä; **tyytyväiset tai tottuneet**, joilla ei ole syytä vaihtaa tai joille vaihtaminen maksaisi; ja **vaihtajat**, jotka katsovat hintaa eivätkä piittaa merkistä. Tasoja ei näe kuiteista. Saaren asukas ostaa lipun joka viikko, piti hän Suvilinjasta tai ei: kuitilla hän on kanta-asiakas, asenteeltaan ehkä vaihtaja, joka odottaa siltaa. Luku 2 palaa tähän.

# %% [markdown] tags=["en", "lesson"] sources=["S0-062"]
# ## *Going further:* five levels of loyalty
#
# The slide of the pyramids (29) also has five levels by what the customer *thinks*: **advocates**; **committed buyers**; those who **like the brand** as one likes a friend; the **satisfied or habitual**, who have no reason to change, or for whom changing would cost; and **switchers**, who look at the price and do not care for the brand. Receipts do not show the levels. An islander buys a ticket every week whether fond of Suvilinja or not: a regular by the receipts, by attitude perhaps a switcher who is waiting for a bridge. Chapter 2 comes back to this.

# %% [markdown] tags=["fi", "lesson"] sources=["S0-090"]
# ## *Jatko:* ryhmät postinumerosta
#
# **Geodemografia** ryhmittelee asiakkaat asuinpaikan mukaan: samalla alueella asuvat muistuttavat toisiaan iältään, tuloiltaan ja asumiseltaan. Luennon kalvolla 41 on suomalaisten jakautuminen Mosaic-luokkiin (MarknadsAnalys Oy), mutta pelkkä akseli nollasta viiteen prosenttiin on säilynyt. Luokkia emme keksi. Vastaavan voi tehdä avoimesta aineistosta: Tilastokeskuksen Paavo kertoo postinumeroalueittain ikärakenteen, koulutuksen, tulot ja asumisen. Muista silti: postinumero kertoo naapurustosta, ei siitä, joka oven avaa.

# %% [markdown] tags=["en", "lesson"] sources=["S0-090"]
# ## *Going further:* groups from the postcode
#
# **Geodemographics** groups customers by where they live: people of one area resemble each other in age, income and housing. Slide 41 of the lecture shows how Finns are spread over the Mosaic classes (MarknadsAnalys Oy), but only an axis from zero to five per cent is left of it. We do not invent the classes. The like can be made from open data: Paavo, by Statistics Finland, tells the ages, education, income and housing of each postal area. Remember, though: a postcode tells of the neighbourhood, not of the person who opens the door.

# %% [markdown] tags=["fi", "lesson"]
# ## Aineiston laatu

# %% [markdown] tags=["en", "lesson"]
# ## Quality of the data

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

quiz("05.Q1")

# %% tags=["lesson", "collapsed"]
quiz("05.Q2")

# %% tags=["lesson", "collapsed"]
quiz("05.Q3")

# %% [markdown] tags=["fi", "lesson"] sources=["S0-049"]
# ## Yhteenveto
#
# - Ryhmän koko pysyy, ihmiset vaihtuvat. Katso siirtymiä, älä vain määriä.
# - Vuoden parhaat laskevat ja heikoimmat nousevat itsestään: **regressio kohti keskiarvoa**. Vaikutuksen näkee vain arvotusta vertailusta.
# - Ryhmä on **sääntö ja päivä**. Luento antaa sanat, raja on valittava itse.
# - **Tarve ja arvo** kuuluvat vierekkäin: yksi raja ei sovi kaikille tarpeille.
# - **Elinkaari** taittuu murroskohdissa. Hiljaisuus ennustaa lähtöä, mutta ei ole siksi sen syy.
# - Säilytä, kehitä, muuta tai päätä: ryhmittely on tehty vasta, kun jokin muuttuu.

# %% [markdown] tags=["en", "lesson"] sources=["S0-049"]
# ## Summary
#
# - The size of a group stays, the people change. Look at the moves, not only at the counts.
# - The best of a year fall and the weakest rise by themselves: **regression to the mean**. Only a comparison drawn by lot shows an effect.
# - A group is a **rule and a day**. The lecture gives the words; the limit must be chosen.
# - **Need and value** belong side by side: one limit does not fit all needs.
# - The **lifecycle** bends at turning points. Silence foretells leaving, but that does not make it the reason.
# - Retain, develop, change or end: grouping is done only when something changes.

# %% [markdown] tags=["fi", "lesson"]
# ## Mistä tämä on peräisin
#
# - Luentokalvot *Asiakkuuksien hallinta* (A.-M. Selin, Haaga-Helia): kalvot 22 ja 27–29 (ryhmittelyt, portaat, pyramidit ja tasot), 38 (tarve ja arvo), 39 (säilytettävät, kehitettävät, poistettavat) ja 41 (Mosaic).
# - Koulutuspäivän muistiinpanot *Kohtaaminen VIII* (K. Parviainen, Salpaus 28.5.2015): elinkaari, murroskohdat, arvokkaat asiakkaat.
# - Opinnäytteen luku 3.8: asiakkaat eivät ole samanarvoisia, strategiset mahdollisuudet. Kenner Companyn sivu: arvo-, kasvu- ja standardiasiakkaat.
# - S. Keaveney, ”Customer switching behavior in service industries”, *Journal of Marketing* 59(2), 1995: syyt vaihtaa palvelua. E. Ascarza, R. Iyengar ja M. Schleicher, ”The perils of proactive churn prevention using plan recommendations”, *Journal of Marketing Research* 53(1), 2016: yhteydenotto lisäsi lähtöjä.
# - Suuret ostajat ostavat seuraavana vuonna vähemmän myös päivittäistavaroissa: A. Ehrenberg, G. Goodhardt ja P. Barwise, ”Double jeopardy revisited”, *Journal of Marketing* 54(3), 1990, ja siitä alkanut tutkimus. Se koskee toistuvia pikkuostoja enemmän kuin sopimuksia ja avainasiakkaita.
# - Rajat päivinä, ostopäivinä ja euroina, potentiaalin päätteleminen aiemmista ostoista, portaiden ohjelmat sekä Suvilinjan luvut: *tekijän täydennys*.
#
# **Seuraavaksi:** {05:exercises}. Viimeisessä tehtävässä ryhmittelet yrityksen, jota et ole ennen nähnyt.

# %% [markdown] tags=["en", "lesson"]
# ## Where this comes from
#
# - Lecture slides *Asiakkuuksien hallinta* (A.-M. Selin, Haaga-Helia): slides 22 and 27–29 (groupings, ladder, pyramids and levels), 38 (need and value), 39 (to be retained, developed, ended) and 41 (Mosaic).
# - Notes of a training day, *Kohtaaminen VIII* (K. Parviainen, Salpaus, 28 May 2015): lifecycle, turning points, valuable customers.
# - Section 3.8 of a thesis: customers are not of equal value, strategic opportunities. The page of Kenner Company: value, growth and standard customers.
# - S. Keaveney, “Customer switching behavior in service industries”, *Journal of Marketing* 59(2), 1995: reasons to switch a service. E. Ascarza, R. Iyengar and M. Schleicher, “The perils of proactive churn prevention using plan recommendations”, *Journal of Marketing Research* 53(1), 2016: the contact made more of them leave.
# - Heavy buyers buy less the year after in groceries too: A. Ehrenberg, G. Goodhardt and P. Barwise, “Double jeopardy revisited”, *Journal of Marketing* 54(3), 1990, and the research that followed. It is about frequent small purchases more than about contracts and key accounts.
# - Limits in days, days of purchase and euros, potential inferred from earlier purchases, the programmes of the ladder, and the figures of Suvilinja: *author's completion*.
#
# **Next:** the {05:exercises}. In the last task you group a company that you have not seen before.
