# %% [markdown] tags=["fi", "lesson"] sources=["S0-049", "S4-005"]
# 1. ryhmitellä asiakkaat perinteisesti (potentiaalinen, satunnainen, kanta-asiakas, entinen) ja kertoa, mihin rajaan kukin ryhmä perustuu,
# 2. tunnistaa regression kohti keskiarvoa, kun joku kiittää tai moittii vuoden parhaita,
# 3. laatia tarve- ja arvoryhmittelyn ja lukea sitä,
# 4. sijoittaa asiakkaan portaille ja elinkaarelle ja nimetä murroskohdat,
# 5. valita asiakkuudelle suunnan: säilytä, kehitä, muuta tai päätä.

# %% [markdown] tags=["en", "lesson"] sources=["S0-049", "S4-005"]
# 1. group customers in the traditional way (potential, occasional, regular, former), and say which limit makes a group,
# 2. recognise regression to the mean when somebody praises or blames the best of a year,
# 3. build a need-by-value grouping, and read it,
# 4. place a customer on the ladder and in the lifecycle, and name the turning points,
# 5. choose a direction for a relationship: retain, develop, change or end.

# %% [markdown] tags=["fi", "lesson"]
# ## Pysyykö lista samana?
#
# Aino Lehtinen, Suvilinjan markkinointipäällikkö, on tulostanut listan. Siinä ovat **arvokkaimmat asiakkaat**: kaikki, jotka ostivat vuonna 2024 vähintään 2 000 eurolla, kolmisensataa nimeä. Johtoryhmä aikoo antaa heille oman yhteyshenkilön, oman puhelinnumeron ja kutsun syysristeilylle.
#
# ”Nämä kun pidetään tyytyväisinä”, Aino sanoo, ”niin vuoden päästä lista on sama.”

# %% [markdown] tags=["en", "lesson"]
# ## Will the list stay the same?
#
# Aino Lehtinen, head of marketing at the ferry line Suvilinja, has printed a list. On it are the **most valuable customers**: everybody who spent at least 2,000 euros in 2024, some three hundred names. The management means to give them a contact person, a telephone number of their own, and an invitation to the autumn cruise.
#
# “Keep them happy,” says Aino, “and next year the list will be the same.”

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
    Choice, Column, Slider, Steps, bars, date, explore, layers, money, number, percent, portfolio, process, slope,
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
# **Guess first, then look.** What share of the list is among the most valuable in 2025 too?

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
    {"share": Guess(both(fi="Listalla pysyy", en="Share that stays on the list"), shares)},
)

# %% [markdown] tags=["fi"]
# ## Kuka siirtyi minnekin?

# %% [markdown] tags=["en"]
# ## Who moved where?

# %% [markdown] tags=["fi", "lesson"]
# Kuviossa vasemmalla on arvoluokka vuonna 2024, oikealla vuonna 2025. Nauhan leveys kertoo, montako asiakasta kulki luokasta toiseen. Etsi ensin arvokkaimmat vasemmalta ja seuraa nauhoja oikealle.

# %% [markdown] tags=["en", "lesson"]
# On the left of the figure is the value class in 2024, on the right that of 2025. The width of a band tells how many customers went from one class to another. Find the most valuable on the left first, and follow the bands to the right.

# %% tags=["collapsed"]
findings.migration(case)

# %% [markdown] tags=["fi", "lesson"]
# Listalta putosi {len(top_list) - stayed:number} asiakasta {len(top_list):number} asiakkaasta. Heistä {(years.loc[top_list, 2025] <= 0).sum():number} ei ostanut vuonna 2025 mitään. Tilalle nousi {((years[2025] >= 2000) & (years[2024] < 2000)).sum():number} muuta, ja siksi uudella listalla on {(years[2025] >= 2000).sum():number} nimeä, muutama enemmän kuin vanhalla.
#
# Tässä on luvun ensimmäinen opetus. **Ryhmän koko voi pysyä, vaikka ihmiset vaihtuvat.** Se, joka katsoo vain ryhmien kokoja, ei huomaa mitään.
#
# Ehkä raja on väärässä kohdassa? Liikuta säädintä ja etsi raja, jolla listasta tulee pysyvä.

# %% [markdown] tags=["en", "lesson"]
# Of the {len(top_list):number} on the list, {len(top_list) - stayed:number} fell off it, and {(years.loc[top_list, 2025] <= 0).sum():number} of these bought nothing at all in 2025. Another {((years[2025] >= 2000) & (years[2024] < 2000)).sum():number} rose in their place, so the new list has {(years[2025] >= 2000).sum():number} names, a few more than the old one.
#
# This is the first lesson of the chapter. **The size of a group may stay while the people change.** Anyone who looks only at the sizes notices nothing.
#
# Perhaps the limit is in the wrong place? Move the control, and look for a limit that makes the list last.

# %% tags=["lesson", "collapsed"]
limits = (100, 250, 500, 1000, 2000, 5000, 10000)


def who_stay(limit):
    before = years[2024] >= limit
    there, now = int(before.sum()), years.loc[before, 2025]
    parts = [(now >= limit).mean(), ((now < limit) & (now > 0)).mean(), (now <= 0).mean()]
    names = [both(fi="osti yhä vähintään {limit}", en="still bought for at least {limit}").format(limit=money(limit, "EUR")),
             both(fi="osti, mutta vähemmän", en="bought, but less"), both(fi="ei ostanut mitään", en="bought nothing")]
    return bars(
        names, parts, highlight=names[:1], write=percent, limits=(0, 1),
        title=both(fi="Rajalla {limit} listalla pysyi {share}", en="With a limit of {limit}, {share} stayed on the list").format(limit=money(limit, "EUR"), share=percent(parts[0])),
        alt=both(fi="Rajan {limit} ylitti {n} asiakasta vuonna 2024; heistä {share} ylitti sen myös vuonna 2025.",
                 en="{n} customers passed the limit of {limit} in 2024; {share} of them passed it in 2025 too.").format(
            limit=money(limit, "EUR"), n=number(there), share=percent(parts[0])),
        subtitle=both(fi="Mitä vuonna 2024 vähintään {limit} ostaneet ({n} asiakasta) tekivät vuonna 2025, osuus asiakkaista",
                      en="What those who spent at least {limit} in 2024 ({n} customers) did in 2025, share of customers").format(n=number(there), limit=money(limit, "EUR")), source=made_up)


lowest = min(1 - (years.loc[years[2024] >= limit, 2025] >= limit).mean() for limit in limits)
explore(who_stay, {"limit": Steps(both(fi="Raja vuodessa", en="Limit per year"), {limit: money(limit, "EUR") for limit in limits})}, limit=2000)

# %% [markdown] tags=["fi", "lesson"]
# Rajan siirtäminen auttaa vain vähän: parhaallakin näistä rajoista listalta putoaa {lowest:percent}. Lista on oikea tänään. Se ei ole lupaus siitä, keitä listalla on vuoden päästä.

# %% [markdown] tags=["en", "lesson"]
# Moving the limit helps only a little: even with the best of these, {lowest:percent} fall off the list. The list is right today. It is no promise of who will be on it a year from now.

# %% [markdown] tags=["fi", "lesson"]
# **Pohdi.** Keitä työpaikallasi kutsutaan sanoilla ”meidän parhaat asiakkaat”? Milloin lista on viimeksi tehty, ja kuka siltä on pudonnut kenenkään huomaamatta?

# %% [markdown] tags=["en", "lesson"]
# **Reflect.** Who are called “our best customers” where you work? When was the list last made, and who has fallen off it unnoticed?

# %% [markdown] tags=["fi"]
# ## Palveltiinko parhaita huonosti?

# %% [markdown] tags=["en"]
# ## Were the best served badly?

# %% [markdown] tags=["fi", "lesson"]
# Johtoryhmässä sama asia nähdään euroina. Vuoden 2024 paras viidennes osti seuraavana vuonna selvästi vähemmän. Muut ostivat yhteensä enemmän. ”Olemme laiminlyöneet parhaat ja hemmotelleet muita”, sanoo talousjohtaja.
#
# **Arvaa ensin, katso sitten.** Mikä selitys on tutkittava ensimmäisenä?

# %% [markdown] tags=["en", "lesson"]
# The management sees the same thing in euros. The top fifth of 2024 bought clearly less the year after. The others together bought more. “We have neglected the best and pampered the rest,” says the head of finance.
#
# **Guess first, then look.** Which explanation must be looked into first?

# %% tags=["lesson", "collapsed"]
explore(
    lambda why: respond(why == "choice", {
        "neglect": both(fi="Voi olla, mutta ensin on suljettava pois jotain yksinkertaisempaa. Katso alta.",
                        en="Perhaps, but something simpler must be ruled out first. See below."),
        "price": both(fi="Hinta nousi kaikilta. Ensin on suljettava pois jotain yksinkertaisempaa. Katso alta.",
                      en="The price rose for everybody. Something simpler must be ruled out first. See below."),
        "choice": both(fi="Näin se on aina: mistä tiedämme, etteivät he vain palanneet tavalliselle tasolleen?",
                       en="So it is always: how do we know that they did not just return to their usual level?"),
    }[why]),
    {"why": Guess(both(fi="Selitys", en="The explanation"), {
        "neglect": both(fi="parhaat ovat saaneet liian vähän huomiota", en="the best have had too little attention"),
        "price": both(fi="hinnannousu osui pahimmin niihin, jotka ostavat paljon", en="the rise in prices hit those who buy much the hardest"),
        "choice": both(fi="parhaat valittiin juuri siltä vuodelta, jona he ostivat eniten", en="the best were chosen from the very year in which they bought the most")})},
)

# %% [markdown] tags=["fi", "lesson"]
# Tässä ovat johtoryhmän luvut. Niistä näkee, kuinka paljon kummankin joukon ostot muuttuivat, mutta syytä niistä ei näe.

# %% [markdown] tags=["en", "lesson"]
# Here are the figures of the management. They show how much the purchases of either group changed, but not why.

# %% tags=["collapsed"]
findings.top_fifth(case)

# %% tags=["lesson", "collapsed"]
top_2024 = years[2024][years[2024] > 0].sort_index().sort_values(ascending=False, kind="stable")
top_2024 = top_2024.index[:round(len(top_2024) / 5)]
left_top = top_2024[years.loc[top_2024, 2025] <= 0]
top_gone, gone_money = len(left_top), years.loc[left_top, 2024].sum()

# %% [markdown] tags=["fi", "lesson"]
# Laskusta osa on oikeaa lähtemistä: kärjen {top_gone:number} asiakasta ei ostanut vuonna 2025 mitään, ja he selittävät laskusta {gone_money:money}. Entä loput? Tehdään koe. Katsotaan vain vakiintuneita asiakkaita: he ovat tulleet ennen vuotta 2024, ovat yhä asiakkaita ja ostivat **kumpanakin vuonna**. Heistä valitaan kärki uudelleen. Käännetään sitten aika ympäri: valitaan kärki vuodelta 2025 ja katsotaan, mitä samat asiakkaat ostivat vuotta *aiemmin*. Jos palvelu olisi ainoa syy, taaksepäin katsottuna kärjen olisi pitänyt ostaa enemmän.

# %% [markdown] tags=["en", "lesson"]
# Part of the fall is real leaving: {top_gone:number} customers of the top bought nothing in 2025, and they account for {gone_money:money} of it. What about the rest? Let us make a test. Look only at established customers: they came before 2024, are still customers, and bought **in both years**. The top is chosen anew from them. Then turn time around: take the top of 2025, and look at what the same customers bought the year *before*. If service were the only reason, then looking back the top should have bought more.

# %% tags=["lesson", "collapsed"]
in_both = years[(years[2024] > 0) & (years[2025] > 0)]
here = (register["acquired_on"] < "2024-01-01") & register["relationship_ended_on"].isna()
in_both = in_both[here.reindex(in_both.index, fill_value=False)]


tops = Slider(both(fi="Kärjen koko (%)", en="Size of the top (%)"), 5, 50, 5)
most_money = max(grouping.top_and_rest(in_both[a], in_both[b], top / 100)[["before", "now"]].to_numpy().max()
                 for a, b in ((2024, 2025), (2025, 2024)) for top in range(tops.low, tops.high + 1, tops.step))


def top_of(year, top):
    other = 2024 if year == 2025 else 2025
    found = grouping.top_and_rest(in_both[year], in_both[other], top / 100)
    names = [both(fi="paras {top} %", en="the top {top}%").format(top=number(top)), both(fi="muut", en="the others")]
    words = {"year": year, "other": other, "top": signed(found.at["top", "change"]), "rest": signed(found.at["rest", "change"]),
             "a": money(found.at["top", "before"], "EUR"), "b": money(found.at["top", "now"], "EUR")}
    in_2024, in_2025 = (found["before" if one == year else "now"].tolist() for one in (2024, 2025))
    return slope(
        names, in_2024, in_2025, names=("2024", "2025"), heading=both(fi="Asiakkaat", en="Customers"), accent=names[0],
        notes=[(both(fi="vuonna {other} {less} vähemmän", en="{less} less in {other}") if change < 0 else both(fi="vuonna {other} {less} enemmän", en="{less} more in {other}")).format(
            other=other, less=percent(abs(change), 1)) for change in found["change"]],
        value=Column(both(fi="Ostot", en="Money"), "money", 0, "€"), highlight=names, limits=(0, most_money),
        title=both(fi="Vuoden {year} kärki osti vuonna {other} vähemmän ({top}), muut enemmän ({rest})", en="In {other} the top of {year} bought less ({top}), the others more ({rest})").format(**words)
        if found.at["top", "change"] < 0 < found.at["rest", "change"]
        else both(fi="Vuoden {year} kärjen ero vuoteen {other}: {top}, muiden {rest}", en="The top of {year} against {other}: {top}, the others {rest}").format(**words),
        alt=both(fi="Vuoden {year} kärki osti sinä vuonna {a} ja vuonna {other} {b}.", en="The top of {year} bought for {a} that year, and in {other} for {b}.").format(**words),
        subtitle=both(fi="Vakiintuneiden asiakkaiden ({n}) ostot, €; kärki on valittu vuoden {year} ostoista",
                      en="What established customers ({n}) bought, €; the top is chosen by the purchases of {year}").format(n=number(len(in_both)), **words), source=made_up)


backwards = grouping.top_and_rest(in_both[2025], in_both[2024])["change"]
forwards = grouping.top_and_rest(in_both[2024], in_both[2025])["change"]
established = in_both[2025].sum() / in_both[2024].sum() - 1
explore(top_of, {
    "year": Choice(both(fi="Kärki valitaan vuodelta", en="The top is taken from"), {2024: "2024", 2025: "2025"}),
    "top": tops}, year=2025, top=20)

# %% [markdown] tags=["fi", "lesson"]
# Vuoden 2025 kärki oli vuotta aiemmin ostanut {-backwards["top"]:percent.1} **vähemmän** ja muut {backwards["rest"]:percent} enemmän. Eteenpäin katsottuna luvut ovat {-forwards["top"]:percent.1} vähemmän ja {forwards["rest"]:percent} enemmän. Kärki on siis huipulla sinä vuonna, jolta se valitaan, kulki ajassa kumpaan suuntaan tahansa. Mikään palvelu ei vaikuta menneisyyteen.
#
# Syy on yksinkertainen. Vuoden kärkeen pääsee kahdella tavalla: ostamalla aina paljon tai ostamalla *juuri sinä vuonna* poikkeuksellisen paljon. Ne, jotka pääsivät kärkeen jälkimmäisellä tavalla, palaavat sitten tavalliselle tasolleen. Tätä kutsutaan **regressioksi kohti keskiarvoa**. Se ei selitä koko laskua: eteenpäin lasku on suurempi kuin taaksepäin, ja vakiintuneiden ostot vähenivätkin yhteensä {-established:percent.1}. Mutta ennen kuin ketään kiitetään tai moititaan, valinnan osuus on vähennettävä.
#
# Varmimmin sen tekee arpa. Jos haluat tietää, auttoiko oma yhteyshenkilö, anna sellainen **arvalla** puolelle listasta ja vertaa puolikkaita: kumpikin on valittu samalla tavalla.

# %% [markdown] tags=["en", "lesson"]
# The top of 2025 had bought {-backwards["top"]:percent.1} **less** the year before, and the others {backwards["rest"]:percent} more. Looking forward, the figures are {-forwards["top"]:percent.1} less and {forwards["rest"]:percent} more. So the top is at its peak in the year that it is taken from, whichever way you travel in time. No service reaches into the past.
#
# The reason is simple. There are two ways into the top of a year: to buy a lot every year, or to buy an unusual amount *that* year. Those who came by the second way then fall back towards their usual level. This is called **regression to the mean**. It does not explain the whole fall: forwards it is larger than backwards, and indeed the purchases of established customers fell by {-established:percent.1} in all. But before anybody is praised or blamed, the effect of the choice must be taken off.
#
# Drawing lots does that best. If you want to know whether a contact person helped, give one to half of the list **at random**, and compare the halves: both were chosen in the same way.

# %% [markdown] tags=["fi"]
# ## Ryhmä on sääntö ja päivä

# %% [markdown] tags=["en"]
# ## A group is a rule and a day

# %% [markdown] tags=["fi", "lesson"] sources=["S0-055", "S0-056", "S0-057", "S0-058", "S0-049"]
# Luennon mukaan asiakasprosessin ensimmäinen vaihe on asiakaskannan tutkiminen, ja ryhmittelyjä on kolme: *perinteinen*, *ostokäyttäytymiseen* perustuva (luku 6) sekä *tarve- ja arvoryhmittely*. Perinteisessä katsotaan vain, ostaako asiakas (kalvo 27):
#
# | ryhmä | luennon sanoin | meidän sääntömme (*tekijän täydennys*) |
# |---|---|---|
# | **potentiaalinen asiakas** | kuuluu kohderyhmään, ei ole vielä ostanut | rekisterissä, kohderyhmässä, ei yhtään ostoa |
# | **satunnaisasiakas** | ostaa silloin tällöin | osti viimeksi enintään {lapse_days:number} päivää sitten |
# | **kanta-asiakas** | ostaa toistuvasti ja säännöllisesti | lisäksi viimeisen vuoden aikana vähintään {regular_min:number} ostopäivää |
# | **entinen asiakas** | on lakannut ostamasta | viimeisestä ostosta yli {lapse_days:number} päivää |
# | **ulkopuolinen** | (ei nimeä) | rekisterissä, ei ostoja eikä kohderyhmässä |
#
# Luennon sanat ovat selviä, kunnes niillä pitää laskea. Kuinka usein on ”toistuvasti”? Milloin joku ”on lakannut”? Sitä ei kerrota, joten rajat on valittava itse. Uusi asiakas on tässä jaossa aluksi satunnaisasiakas. Eikä pelkkä määrä todista säännöllisyyttä: neljä matkaa samalla lomaviikolla riittää.

# %% [markdown] tags=["en", "lesson"] sources=["S0-055", "S0-056", "S0-057", "S0-058", "S0-049"]
# In the lecture the customer process begins with a study of the customer base, and there are three ways to group it: the *traditional* one, grouping by *buying behaviour* (chapter 6), and grouping by *need and value*. The traditional one looks only at whether the customer buys (slide 27):
#
# | group | in the words of the lecture | our rule (*author's completion*) |
# |---|---|---|
# | **potential customer** | belongs to the target group, has not bought yet | in the register, in the target group, no purchase |
# | **occasional customer** | buys now and then | last bought at most {lapse_days:number} days ago |
# | **regular customer** | buys repeatedly and regularly | besides that, at least {regular_min:number} days of purchase in the last year |
# | **former customer** | has stopped buying | over {lapse_days:number} days since the last purchase |
# | **outside** | (no name) | in the register, no purchase, not in the target group |
#
# The words are clear until you have to count with them. How often is “repeatedly”? When has somebody “stopped”? The lecture does not say, so you have to choose the limits. A new customer is an occasional one at first. And a count does not prove regularity: four trips in one holiday week are enough.

# %% tags=["collapsed"]
findings.groups(case)

# %% [markdown] tags=["fi", "lesson"]
# Neljä nimeä kymmenestä on entisiä. Mutta se riippuu rajasta. **Kokeile:** millä rajalla puolet nimistä on entisiä, millä joka viides?

# %% [markdown] tags=["en", "lesson"]
# Four names in ten are former customers. But that depends on the limit. **Try it:** with which limit are half of the names former, and with which one in five?

# %% tags=["lesson", "collapsed"]
people = grouping.customer_table(suvilinja, "2026-01-01", course_data("customers"))
group_names = {key: str(name) for key, name in GROUP_NAMES.items()}
most_names = grouping.traditional_groups(people, 4, 90).value_counts().max()  # fi: pisin pylväs, johon säätimillä pääsee | en: the longest bar that the controls reach


def by_rule(lapse, regular):
    counts = grouping.traditional_groups(people, regular, lapse).value_counts().reindex(grouping.GROUPS, fill_value=0)
    names = [group_names[group] for group in counts.index]
    return bars(
        names, counts, highlight=[group_names["former"], group_names["regular"]], limits=(0, most_names),
        title=both(fi="Entisiä on {former} ja kanta-asiakkaita {regular}", en="There are {former} former and {regular} regular customers").format(
            former=number(counts["former"]), regular=number(counts["regular"])),
        alt=both(fi="Kun rajat ovat {lapse} päivää ja {times} ostopäivää, entisiä on {former} nimeä {all} nimestä eli {share}.",
                 en="With limits of {lapse} days and {times} days of purchase: {former} former of {all} names, {share}.").format(
            lapse=number(lapse), times=number(regular), former=number(counts["former"]), all=number(len(people)), share=percent(counts["former"] / len(people))),
        subtitle=both(fi="Nimiä ryhmittäin 1.1.2026", en="Names by group on 1 January 2026"), source=made_up)


explore(by_rule, {
    "lapse": Steps(both(fi="Entisen raja", en="Limit of former"), {
        days: both(fi="{days} päivää", en="{days} days").format(days=number(days)) for days in (90, 180, 365, 545, 730)}),
    "regular": Slider(both(fi="Kanta-asiakkaan ostopäiviä vuodessa", en="Days of purchase a year of a regular"), 2, 12)}, lapse=365, regular=4)

# %% tags=["lesson", "collapsed"]
half_year = grouping.traditional_groups(people, 4, 180) == "former"
year = grouping.traditional_groups(people, 4, 365) == "former"
between = half_year & ~year
# fi: vuotta aiemmin yhtä kauan hiljaa olleet, ja ketkä heistä ostivat vuonna 2025 | en: those who had been silent as long a year earlier, and who of them bought in 2025
then = grouping.customer_table(suvilinja, "2025-01-01")
silent_then = then.index[(then["recency"] > 180) & (then["recency"] <= 365)]
came_again = (years.loc[silent_then, 2025] > 0).groupby(register["need"].reindex(silent_then)).agg(["size", "mean"])
ended = register["relationship_ended_on"].notna().reindex(people.index, fill_value=False)
gone_regulars = int((ended & (grouping.traditional_groups(people) == "regular")).sum())

# %% [markdown] tags=["fi", "lesson"]
# Puolen vuoden rajalla entisiä on {half_year.sum():number}, vuoden rajalla {year.sum():number} ja kahden vuoden rajalla {(grouping.traditional_groups(people, 4, 730) == "former").sum():number}. Mikä niistä on oikea? Katsotaan, miten niille kävi, jotka olivat vuotta aiemmin olleet hiljaa yli puoli vuotta mutta alle vuoden. Lomailijoita oli {came_again.at["leisure", "size"]:number}, ja heistä {came_again.at["leisure", "mean"]:percent} osti vielä; työmatkalaisia oli {came_again.at["commuting", "size"]:number}, eikä heistä ostanut kukaan. Sama hiljaisuus on työmatkalaiselle ero, juhannusvieraalle joskus vain talvi.
#
# Virheitä sattuu toiseenkin suuntaan: {gone_regulars:number} *kanta-asiakkaan* sopimus on jo päättynyt. Ostoista sitä ei vielä näe.
#
# Hyvä sääntö on siis kirjattu ja päivätty, ja raja tulee asiakkaan omasta rytmistä: kuinka pitkä tauko on tässä ryhmässä tavallinen? Säännön voi sanoa ääneen sillekin, joka jää rajan väärälle puolelle.

# %% [markdown] tags=["en", "lesson"]
# With a limit of half a year {half_year.sum():number} are former, with a year {year.sum():number}, and with two years {(grouping.traditional_groups(people, 4, 730) == "former").sum():number}. Which is right? Let us see what became of those who, a year earlier, had been silent for over half a year but under a year. There were {came_again.at["leisure", "size"]:number} holidaymakers, and {came_again.at["leisure", "mean"]:percent} of them still bought; of the {came_again.at["commuting", "size"]:number} commuters nobody did. The same silence is a farewell for a commuter, and sometimes just a winter for a midsummer guest.
#
# It errs the other way too: the agreement of {gone_regulars:number} *regular* customers has already ended. Their purchases do not show it yet.
#
# So a good rule is written down and dated, and its limit comes from the customers' own rhythm: how long a pause is usual in this group? You can say it aloud even to someone who falls on the wrong side of it.

# %% [markdown] tags=["fi"] sources=["S0-061", "S1-043"]
# ## Kuka tuo rahat?

# %% [markdown] tags=["en"] sources=["S0-061", "S1-043"]
# ## Who brings the money?

# %% [markdown] tags=["fi", "lesson"] sources=["S0-061", "S1-043", "S1-041", "S1-042"]
# Luennolla (kalvo 29) on kaksi pyramidia: toinen kuvaa asiakkaiden määrää ja kapenee ylöspäin, toinen heidän tuottoaan ja levenee. Väite on helppo laskea, mutta yksi ansa on vältettävä. Jos ryhmä tehdään vuoden 2025 ostoista ja raha lasketaan samalta vuodelta, kanta-asiakkaat voittavat jo määritelmän nojalla. Siksi kuviossa ryhmä on määritetty vuoden *alussa* ja myynti laskettu *sen jälkeen*.

# %% [markdown] tags=["en", "lesson"] sources=["S0-061", "S1-043", "S1-041", "S1-042"]
# The lecture (slide 29) has two pyramids: one shows the number of customers and narrows upwards, the other shows what they return and widens. The claim is easy to check, but there is a trap. If the groups are made from the purchases of 2025, and the money is that of the same year, the regulars win by definition. So in the figure the group is taken at the *beginning* of the year, and the sales are those that came *after*.

# %% tags=["collapsed"]
findings.who_brings(case)

# %% tags=["lesson", "collapsed"]
sales_2025 = years[2025][years[2025] > 0].sort_values(ascending=False)
largest_share = sales_2025.iloc[0] / sales_2025.sum()

# %% [markdown] tags=["fi", "lesson"] sources=["S1-041", "S1-042", "S1-043", "S2-020"]
# Myynnin osalta väite pitää: suurin osa siitä tulee pieneltä joukolta. (Tuotto on eri asia; se lasketaan luvussa 7.) Koulutuspäivän muistiinpanoissa on kaksi neuvoa, jotka vievät eri suuntiin. Ensimmäinen: keskity niihin, jotka tuovat rahan. Toinen: älä kehitä kaikkea isojen ehdoilla, sillä jos iso kilpailuttaa ostonsa, kassavirta kuivuu. Suvilinjassa jälkimmäinen vaara on pieni: suurin asiakas tuo {largest_share:percent.1} myynnistä. (Keskittymistä mittaava Herfindahlin indeksi on {grouping.concentration_index(sales_2025):number.4}; yhdellä asiakkaalla se olisi 1.)
#
# Pieniäkään ei pidä unohtaa: pieni voi kasvaa nopeasti tai olla alueellaan vaikuttaja. Ja *vaativa* asiakas on arvokas, koska häneltä oppii.

# %% [markdown] tags=["en", "lesson"] sources=["S1-041", "S1-042", "S1-043", "S2-020"]
# For sales the claim holds: most of them come from a small group. (Profit is another matter; chapter 7 computes it.) The notes of the training day give two pieces of advice, which lead in different directions. The first: focus on those who bring the money. The second: do not develop everything on the terms of the big, for if a big customer puts its business out to tender, the cash dries up. At Suvilinja the latter danger is small: the largest customer brings {largest_share:percent.1} of sales. (The Herfindahl index, which measures concentration, is {grouping.concentration_index(sales_2025):number.4}; with a single customer it would be 1.)
#
# Nor should the small be forgotten: a small one may grow fast, or be an influencer in its region. And a *demanding* customer is valuable, because you learn from them.

# %% [markdown] tags=["fi"] sources=["S0-085"]
# ## Tarve ja arvo

# %% [markdown] tags=["en"] sources=["S0-085"]
# ## Need and value

# %% [markdown] tags=["fi", "lesson"] sources=["S0-085"]
# Asiakkaat ovat laivalla eri syistä. Luennon esimerkissä (kalvo 38) ristiintaulukoidaan neljä *tarvetta* ja kolme *arvoluokkaa*: arvokkaimmat, hyvät sekä satunnaiset ja pienet. Alla on tämän luvun ainoa koodi, joka kannattaa ymmärtää. Ensimmäinen rivi jakaa vuoden 2025 ostajat arvoluokkiin ja antaa luokille nimet. `pd.crosstab(rivit, sarakkeet)` laskee, montako asiakasta kuhunkin ruutuun osuu. **Kokeile:** vaihda rajan 2000 tilalle 1000 ja aja solu uudelleen (Vaihto + Enter). Katso, mihin tarpeisiin arvokkaimpia tulee lisää; vastaus on kuvion alla.

# %% [markdown] tags=["en", "lesson"] sources=["S0-085"]
# Customers are on board for different reasons. The example of the lecture (slide 38) crosses four *needs* with three *value classes*: most valuable, good, and occasional and small customers. Below is the only code in this chapter worth understanding. The first line puts the buyers of 2025 into value classes and names them. `pd.crosstab(rows, columns)` counts how many customers fall into each cell. **Try it:** replace the limit 2000 with 1000, and run the cell again (Shift + Enter). See which needs gain most valuable customers; the answer is below the figure.

# %% tags=["lesson", "collapsed"]
need = register["need"].map(value_labels("customers", "need")).rename(both(fi="tarve", en="need"))
at_1000, at_2000 = ((sales_2025 >= limit).groupby(register["need"].reindex(sales_2025.index)).sum() for limit in (1000, 2000))
value_names = {key: str(name) for key, name in VALUE_NAMES.items()}

# %% tags=["lesson"]
value = grouping.value_classes(sales_2025, [500, 2000]).map(value_names)

pd.crosstab(need, value.rename(both(fi="arvo", en="value")))

# %% tags=["collapsed"]
findings.need_value(case)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-085"]
# Tuhannen euron rajalla arvokkaimpia tulee lisää työmatkoihin ({at_1000["commuting"]:number} aiemman {at_2000["commuting"]:number} sijaan) ja vähän kokouksiin ja rahtiin, mutta vapaa-ajassa heitä on silti vain {at_1000["leisure"]:number}. Ainon listan {len(top_list):number} asiakkaasta vain yksi oli lomailija. Yhdellä rajalla tehty lista on oikeastaan lista *yrityksistä ja työmatkalaisista*.
#
# Siksi tarvetta ja arvoa katsotaan rinnakkain. Kukin ruutu tarvitsee oman mittansa: rahtiasiakkaasta halutaan tietää, kuinka suuri osa sen kuljetuksista on meillä, lomailijasta, tuleeko hän ensi kesänä uudelleen.

# %% [markdown] tags=["en", "lesson"] sources=["S0-085"]
# With a limit of a thousand euros, commuting gains most valuable customers ({at_1000["commuting"]:number} instead of {at_2000["commuting"]:number}) and conferences and freight gain a few, but leisure still has only {at_1000["leisure"]:number}. Of the {len(top_list):number} customers on Aino's list just one was a holidaymaker. A list made with one limit is really a list of *firms and commuters*.
#
# That is why need and value are looked at side by side. Each cell needs a measure of its own: of a freight customer we want to know how large a part of its transports we carry; of a holidaymaker, whether they will come again next summer.

# %% [markdown] tags=["fi", "lesson"]
# **Pohdi.** Valitse kaksi ruutua, joissa on paljon asiakkaita. Mitä mittaisit kummassakin, jos saisit mitata vain yhtä asiaa?

# %% [markdown] tags=["en", "lesson"]
# **Reflect.** Choose two cells with many customers. What would you measure in each, if you could measure one thing only?

# %% [markdown] tags=["fi"] sources=["S1-046"]
# ## Asiakkuuden elinkaari

# %% [markdown] tags=["en"] sources=["S1-046"]
# ## The lifecycle of a relationship

# %% [markdown] tags=["fi", "lesson"] sources=["S1-046"]
# Ryhmä on valokuva. Elinkaari on elokuva, jossa on neljä kohtausta. Joskus asiakkuus loppuu, ja senkin voi tehdä hyvin.

# %% [markdown] tags=["en", "lesson"] sources=["S1-046"]
# A group is a snapshot. The lifecycle is a film in four scenes. Sometimes a relationship ends, and that too can be done well.

# %% tags=["lesson", "collapsed"] sources=["S1-046", "S1-048", "S1-051", "S1-055"]
scenes = {
    both(fi="1. Ensikontakti", en="1. First contact"): both(fi="aktiivista työtä, jotta päästään puhumaan asiakkaan tarpeista; kokemuksen pitää olla hyvä", en="active work in order to talk about the customer's needs; the experience must be a good one"),
    both(fi="2. Alkumetrit", en="2. The early stretch"): both(fi="opitaan toimimaan asiakkaan prosesseissa, ja luottamus syntyy tai jää syntymättä", en="or onboarding: we learn to work in the customer's processes, and trust is created or not"),
    both(fi="3. Jatkuva kehittäminen", en="3. Continuous development"): both(fi="ollaan hereillä ja kuunnellaan, jotta löydetään lisää tehtävää", en="staying awake, and listening, to find more to do"),
    both(fi="4. Päättyminen", en="4. Ending"): both(fi="jätetään hyvä jälkimaku, jotta takaisin on helppo tulla", en="a good aftertaste is left, so that it is easy to come back"),
}
process(
    scenes, columns=(both(fi="Kohtaus", en="Scene"), both(fi="Mitä siinä tapahtuu", en="What happens in it")), highlight=list(scenes)[1:2],
    title=both(fi="Elinkaaren toisessa kohtauksessa ratkeaa luottamus", en="In the second scene of the lifecycle trust is won or lost"),
    alt=both(fi="4 kohtausta: ensikontakti, alkumetrit, jatkuva kehittäminen ja päättyminen.", en="4 scenes: first contact, the early stretch, continuous development and ending."),
    subtitle=both(fi="Asiakkuuden elinkaari alusta loppuun", en="The lifecycle of a relationship from beginning to end"),
    source=both(fi="Lähde: koulutuspäivän muistiinpanot Kohtaaminen VIII, ”Asiakkuuden elinkaari”", en="Source: notes of the training day Kohtaaminen VIII, “Asiakkuuden elinkaari”"),
)

# %% tags=["collapsed"]
findings.lifecycle(case)

# %% [markdown] tags=["fi", "lesson"]
# **Arvaa ensin, katso sitten.** Moni uusi asiakas kävi ensimmäisten 90 päivänsä aikana laivalla vain yhtenä päivänä. Kuinka moni heistä palasi seuraavien yhdeksän kuukauden aikana?

# %% [markdown] tags=["en", "lesson"]
# **Guess first, then look.** Many came on board on one day only in their first 90 days. What share of them came back in the nine months after that?

# %% tags=["lesson", "collapsed"]
example = case.of_course()
came_back = float((example.returned == "returned").mean())
options = {0.15: both(fi="noin joka seitsemäs", en="about one in seven"), 0.35: both(fi="noin joka kolmas", en="about one in three"), 0.6: both(fi="yli puolet", en="more than half")}
closest = min(options, key=lambda share: abs(share - came_back))
explore(
    lambda share: respond(
        share == closest,
        both(fi="Alkumetreillä ratkeaa enemmän kuin missään myöhemmin.", en="More is decided in the early stretch than anywhere later.") if share == closest
        else both(fi="Niin hyvin ei käy. Katso alta.", en="It does not go that well. See below.")),
    {"share": Guess(both(fi="Palasi", en="Came back"), options)},
)

# %% [markdown] tags=["fi", "lesson"] sources=["S1-049"]
# Hyvin kuljetut alkumetrit synnyttävät luottamuksen, ja luottava asiakas sietää myöhemmin ärsytystäkin. Huonosti kuljettuina ne voivat olla kohtalokkaita: silloin jokaista tekoa arvioidaan erikseen.

# %% [markdown] tags=["en", "lesson"] sources=["S1-049"]
# Done well, the early stretch creates trust, and a customer who trusts us puts up with irritation later. Done badly, it may be fatal: then every deed is judged anew.

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
last_purchase, agreement_end = centre["date"].max(), register.at["A00615", "relationship_ended_on"]
silence_before = (last_purchase - last_contact).days

# %% [markdown] tags=["fi", "lesson"] sources=["S1-052", "S1-054"]
# ## Murroskohdat
#
# Elinkaari ei ole liukumäki. Se taittuu **murroskohdissa**: hetkissä, joina asiakkuuden suunta voi muuttua. Sellaisia ovat vaikkapa valitus, yhteyshenkilön vaihtuminen, hinnankorotus ja sopimuksen jatkaminen. Ne pitäisi huomata juuri silloin, kun ne ovat käsillä. Otetaan esimerkiksi Myrskyluodon Kurssikeskus, aikanaan Suvilinjan parhaita kokousasiakkaita. Viimeinen kurssi laivalla oli {last_purchase:date}, ja sopimus päättyi {agreement_end:date}.
#
# **Arvaa ensin, katso sitten.** Mistä lähtö näkyi ensimmäisen kerran?

# %% [markdown] tags=["en", "lesson"] sources=["S1-052", "S1-054"]
# ## Turning points
#
# The lifecycle is not a smooth ride downhill. It bends at **turning points**: moments at which the direction of a relationship can change, such as a complaint, a new contact person, a rise in the price or the renewal of an agreement. These should be noticed while they happen. Take Myrskyluodon Kurssikeskus, a course centre that was once among Suvilinja's best conference customers. Its last course on board was on {last_purchase:date}, and the agreement ended on {agreement_end:date}.
#
# **Guess first, then look.** Where did the leaving show for the first time?

# %% tags=["lesson", "collapsed"]
explore(
    lambda sign: respond(sign == "survey", {
        "purchases": both(fi="Ostot olivat viimeinen paikka, jossa se näkyi. Katso kuvasta.", en="The purchases were the last place where it showed. See the figure."),
        "contacts": both(fi="Myyjän hiljaisuus näkyi puoli vuotta ennen viimeistä ostoa. Oli vielä aiempi merkki.", en="The seller's silence showed half a year before the last purchase. There was an earlier sign still."),
        "survey": both(fi="Ensimmäinen merkki tuli kyselystä, puolitoista vuotta ennen viimeistä ostoa.", en="The first sign came from the survey, a year and a half before the last purchase."),
    }[sign]),
    {"sign": Guess(both(fi="Ensimmäinen merkki", en="The first sign"), {
        "purchases": both(fi="ostojen väheneminen", en="fewer purchases"),
        "contacts": both(fi="myyjän hiljaisuus", en="the seller's silence"),
        "survey": both(fi="vastaus kyselyyn", en="an answer to the survey")})},
)

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib.lessons.l05_grouping.end_of_it import Event, end_of_it

fold(end_of_it(
    by_quarter,
    (Event(last_contact, both(fi="viimeinen yhteydenotto", en="last contact")), Event(last_purchase, both(fi="viimeinen osto", en="last purchase")),
     both(fi="{days} päivää", en="{days} days").format(days=number(silence_before))),
    (Event(answer["answered_on"], both(fi="kysely: arvosana {n} asteikolla 1–5", en="survey: grade {n} on a scale of 1–5").format(n=number(answer["satisfaction"]))),
     Event(agreement_end, both(fi="sopimus päättyi", en="agreement ended"))),
    value=Column(both(fi="Ostot", en="Purchases"), "money", 0, "€"),
    title=both(fi="Viimeinen yhteydenotto oli {days} päivää ennen viimeistä ostoa", en="The last contact was {days} days before the last purchase").format(days=number(silence_before)),
    alt=both(fi="Ostot neljännesvuosittain enintään {most}; kyselyn arvosana {grade} ({asked}), viimeinen yhteydenotto {contact}, viimeinen osto {bought}, sopimuksen loppu {end}.",
             en="Quarterly sales up to {most}; survey answer {grade} ({asked}), last contact {contact}, last purchase {bought}, end of the agreement {end}.").format(
        most=money(by_quarter.max(), "EUR"), grade=number(answer["satisfaction"]), asked=date(answer["answered_on"]), contact=date(last_contact),
        bought=date(last_purchase), end=date(agreement_end)),
    subtitle=both(fi="Myrskyluodon Kurssikeskuksen ostot neljännesvuosittain, €, ja merkit lähdöstä", en="Quarterly sales to Myrskyluodon Kurssikeskus, €, and the signs of its leaving"),
    source=both(fi="Lähde: Suvilinjan keksityt ostot, yhteydenotot ja kysely 2022–2024", en="Source: purchases, contacts and survey of Suvilinja 2022–2024, made up"),
))

# %% [markdown] tags=["fi", "lesson"] sources=["S1-050", "S1-052"]
# Jälkikäteen katsottuna ensimmäinen merkki oli arvosana {answer["satisfaction"]:number} asteikolla yhdestä viiteen, marraskuussa 2022. Myyjä piti yhteyttä vielä vuoden; viimeinen käynti oli {last_contact:date}. Ostot jatkuivat senkin jälkeen {silence_before:number} päivää, ikään kuin mitään ei olisi tapahtunut. Kassasta lähtöä ei nähnyt ennen kuin ostot olivat jo loppuneet.
#
# Koulutuspäivän muistiinpanoissa tällaisesta tehdään sääntö: *tutkimusten mukaan asiakkuus päättyy useimmiten siihen, että myyjältä loppuu kiinnostus*. Mitään tutkimusta ei mainita. Väite kiertää maailmalla muodossa ”68 prosenttia asiakkaista lähtee, koska myyjä on välinpitämätön”, emmekä ole löytäneet sen takaa tutkimusta (*tekijän täydennys*). Katsotaan, miten väitteen voi tarkistaa omista tiedoista. Suvilinjan tiedot ovat keksittyjä, joten ne näyttävät keinon, eivät totuutta.

# %% [markdown] tags=["en", "lesson"] sources=["S1-050", "S1-052"]
# Looking back, the first sign was a grade of {answer["satisfaction"]:number}, on a scale from one to five, in November 2022. The seller kept in touch for another year; the last visit was on {last_contact:date}. The purchases went on for {silence_before:number} days after that, as if nothing had happened. The till did not show the leaving until the purchases had stopped.
#
# The notes of the training day make a rule of this: *according to studies a relationship ends most often because the seller loses interest*. No study is named. The claim goes round the world as “68 per cent of customers leave because of the seller's indifference”, and we have found no study behind it (*author's completion*). Let us see how the claim can be checked in one's own records. Those of Suvilinja are made up, so they show the method, not the truth.

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
firms_left = exits[exits["customer_id"].map(register["customer_type"]) == "business"]
indifferent_firms = (firms_left["said_lost_interest"] == "yes").mean()
long_silence, short_silence = silence["share"].iloc[-1], silence["share"].iloc[0]

bars(
    silence_names, silence["share"], write=percent, highlight=silence_names[-1:], limits=(0, 1),
    heads=(both(fi="Viimeisestä yhteydenotosta", en="Since the last contact"), both(fi="Päättyi vuoden sisällä", en="Ended within a year")),
    title=both(fi="Yli puolen vuoden hiljaisuuden jälkeen {share} sopimuksista päättyi vuoden sisällä", en="After more than half a year of silence {share} of the agreements ended within a year").format(share=percent(long_silence)),
    alt=both(fi="Sopimuksista päättyi vuodessa {a}, kun viimeisestä yhteydenotosta oli enintään 60 päivää, ja {b}, kun siitä oli yli 180.",
             en="{a} of the agreements ended within a year when the last contact was at most 60 days ago, and {b} when it was over 180.").format(a=percent(short_silence), b=percent(long_silence)),
    subtitle=both(fi="Vuoden sisällä päättyneiden osuus viimeisestä yhteydenotosta kuluneen ajan mukaan; yritysten sopimukset kunkin kuukauden alussa 1/2023–1/2025 ({n} havaintoa)",
                  en="Share that ended within a year, by the time since the last contact; agreements of firms at the beginning of each month 1/2023–1/2025 ({n} observations)").format(n=number(silence["seen"].sum())),
    source=both(fi="Lähde: Suvilinjan keksityt yhteydenotot ja sopimukset", en="Source: contacts and agreements of Suvilinja, made up"),
)

# %% [markdown] tags=["fi", "lesson"] sources=["S1-050"]
# Hiljaisuus *ennustaa*: kun myyjä oli ollut vaiti yli puoli vuotta, {long_silence:percent} sopimuksista päättyi vuoden sisällä, tuoreen yhteydenoton jälkeen {short_silence:percent}. Mutta onko se *syy*? Suvilinja kysyi lähteneiltä, miksi he lähtivät.

# %% [markdown] tags=["en", "lesson"] sources=["S1-050"]
# Silence *predicts*: where the seller had been silent for over half a year, {long_silence:percent} of the agreements ended within a year; after a recent contact {short_silence:percent}. But is it the *reason*? Suvilinja asked those who had left why they did.

# %% tags=["lesson", "collapsed"]
bars(
    list(reasons.index), reasons, write=percent, highlight=list(reasons.index[:1]),
    heads=(both(fi="Pääsyy", en="Main reason"), both(fi="Osuus", en="Share")),
    title=both(fi="Yleisin syy lähteä oli {reason}", en="The most common reason to leave was {reason}").format(reason=str(reasons.index[0]).split(":")[0]),
    alt=both(fi="Yleisin pääsyy oli {reason}, {share} lähteneistä; seuraavaksi yleisimmän osuus oli {second}.",
             en="The most common main reason was {reason}, {share} of those who left; the next had {second}.").format(
        share=percent(reasons.iloc[0]), reason=str(reasons.index[0]).split(":")[0], second=percent(reasons.iloc[1])),
    subtitle=both(fi="Pääsyy lähteä, osuus {n} lähtöhaastattelusta 2023–2025", en="Main reason to leave, share of {n} exit interviews 2023–2025").format(n=number(len(exits))),
    source=both(fi="Lähde: Suvilinjan keksityt lähtöhaastattelut; luokat Keaveney 1995", en="Source: exit interviews of Suvilinja, made up; classes by Keaveney 1995"),
)

# %% [markdown] tags=["fi", "lesson"] sources=["S1-050", "S1-051"]
# Suvilinjan palvelu on sidottu paikkaan: useimmin lähdettiin siksi, ettei aikataulu tai reitti sopinut, tai olosuhteiden pakosta. Kahdeksan syyluokkaa on peräisin Susan Keaveneyn tutkimuksesta, joka koski palvelun vaihtajia (1995). Erikseen kysyttiin, oliko myyjä tai yhtiö menettänyt kiinnostuksensa: lähteneistä {indifferent:percent} sanoi kyllä, yrityksistä {indifferent_firms:percent}. Väite ”useimmiten” ei saa tästä tukea. Lähtijä ei toki aina tiedä tai kerro kaikkea. Mutta myyjäkin voi lakata soittamasta niille, jotka ovat jo lähdössä, ja silloin hiljaisuus on seuraus eikä syy.
#
# Eikä yhteydenotto aina auta. Puhelinyhtiö neuvoi osalle asiakkaistaan heille sopivamman liittymän. Kolmen kuukauden kuluessa heistä lähti 10 prosenttia, verrokeista 6 prosenttia (Ascarza, Iyengar ja Schleicher 2016): yhteydenotto ehkä herätti ajattelemaan, että lähteäkin voi. Jatkuva kehittäminen ei siis ole soittokierros vaan kuuntelua, ja sitäkin kannattaa kokeilla ensin arvalla valitulla osalla.

# %% [markdown] tags=["en", "lesson"] sources=["S1-050", "S1-051"]
# Suvilinja's service is tied to a place: people left most often because the timetable or the route did not suit them, or by force of circumstances. The eight classes are from Susan Keaveney's study of customers who switched services (1995). They were asked separately whether the seller or the company had lost interest: of those who left {indifferent:percent} said yes, of the firms {indifferent_firms:percent}. That gives no support to “most often”. Leavers do not always know, or tell, everything. But a seller too may stop calling customers who are leaving anyway, and then silence is a consequence, not a cause.
#
# Nor does contact always help. A telephone company advised some of its customers on a plan that would suit them better. Within three months 10 per cent of them left, against 6 per cent of the controls (Ascarza, Iyengar and Schleicher 2016): perhaps the contact made them think that they could leave. So continuous development is not a round of calls but listening, and even that is best tried first on a random part.

# %% [markdown] tags=["fi", "lesson"] sources=["S1-053", "S1-054", "S1-056", "S1-047"]
# Murroskohta voi olla pieni. Muistiinpanoissa on siitä kaksi esimerkkiä: myyjän suusta pääsee *sammakko*, tai opiskelijan tentti siirtyy, koska hän ilmoittautui myöhässä. Romahtaako asiakkaan mielenkiinto esteeseen? Se riippuu siitä, onko luottamus ehditty ansaita. Eikä vahinko aina jää yhteen asiakkuuteen: epäonnistunut autonkorjaus vei korjaamolta useita saman suvun asiakkuuksia.
#
# Viimeinen murroskohta on **päättäminen**. Hyvin päätetty asiakkuus jättää hyvän jälkimaun, ja takaisin on helppo tulla. Keinoja on ainakin neljä (*tekijän täydennys*): syy kerrotaan ensin kasvokkain, asiakas saa aikaa, viimeiset työt tehdään kunnolla ja ovi jätetään auki. Ohjeen kirjoitat harjoituksissa.

# %% [markdown] tags=["en", "lesson"] sources=["S1-053", "S1-054", "S1-056", "S1-047"]
# A turning point may be small. The notes have two examples: the seller makes a *blunder*, or a student's exam is moved because the student registered late. Does such an obstacle kill the customer's interest? That depends on whether trust has been earned in time. Nor does the harm always stop at one customer: a botched car repair cost a garage several customers from the same family.
#
# The last turning point is the **ending**. A relationship that is ended well leaves a good aftertaste, and it is easy to come back. There are at least four ways (*author's completion*): the reason is first told in person, the customer is given time, the last jobs are done properly, and the door is left open. You will write the protocol in the exercises.

# %% [markdown] tags=["fi"] sources=["S0-086", "S0-087", "S0-088"]
# ## Säilytä, kehitä, muuta

# %% [markdown] tags=["en"] sources=["S0-086", "S0-087", "S0-088"]
# ## Retain, develop, change

# %% [markdown] tags=["fi", "lesson"] sources=["S0-086", "S0-087", "S0-088", "S4-009", "S4-010", "S4-011", "S4-012", "S2-028"]
# Mitä ryhmillä sitten tehdään? Luento (kalvo 39) antaa kolme suuntaa:
#
# - **säilytettävät**: kannattavimmat tai arvokkaimmat, joista halutaan pitää kiinni,
# - **kehitettävät**: potentiaalia on käyttämättä, ja asiakasosuutta halutaan kasvattaa lisäämällä yhteistyötä ja asiakassuhdemarkkinointia,
# - **muutettavat tai poistettavat** (tässä luvussa *muutettavat tai päätettävät*): kannattamattomia tai ei-toivottuja; ensin yritetään muuttaa, ja ellei se auta, luovutaan.
#
# Konsulttiyritys Kenner Companyn sivulla vastaava jako on **arvo-, kasvu- ja standardiasiakas**. Arvoasiakas on strategisesti erittäin tärkeä, ja yhteistyö on usein niin tiivistä, että strategiat sovitetaan yhteen. Hän tuo usein suurimman liikevaihdon, mutta perusteena voi olla myös kumppanuus, referenssi tai yhteinen tuotekehitys ja pilotointi. Kasvuasiakas ostaa meiltä vain murto-osan siitä, mitä tarvitsee, *ja* pystyy ostamaan enemmän. Helpoin mittari on asiakasosuus, ja hänestä voi tulla arvoasiakas. Standardiasiakkaita on paljon; he ostavat vähän eivätkä ole kovin sitoutuneita. Suurin ero kasvuasiakkaaseen on, ettei heillä ole voimavaroja laajentaa yhteistyötä.
#
# Lopulliset segmentit riippuvat yrityksestä, sen toimialasta ja koosta. Sivulla luvataan neljä ryhmää mutta kuvataan kolme. Neljäs voisi olla *strategiset mahdollisuudet* eli ne, jotka eivät vielä ole asiakkaita tai ostavat vasta vähän mutta voisivat käyttää yrityksen tuotteita merkittävästi (opinnäyte), tai luennon muutettavat ja poistettavat (*tekijän täydennys*).

# %% [markdown] tags=["en", "lesson"] sources=["S0-086", "S0-087", "S0-088", "S4-009", "S4-010", "S4-011", "S4-012", "S2-028"]
# What is done with the groups? The lecture (slide 39) gives three directions:
#
# - **to be retained**: the most profitable or valuable, whom we want to hold on to,
# - **to be developed**: there is unused potential, and we want a larger share of what the customer buys, by more cooperation and relationship marketing,
# - **to be changed or ended**: unprofitable or unwanted; first we try to change them, and if that does not help, we let go.
#
# The page of a consultancy, Kenner Company, divides likewise into **value, growth and standard customers**. A value customer is strategically very important, and often the cooperation is so close that strategies are fitted together. They often bring the largest turnover, but partnership, reference value or joint development and piloting may be the reason too. A growth customer buys from us only a fraction of what they need, *and* could buy more. The easiest measure is the share of wallet, and a growth customer may become a value customer. Standard customers are many; they buy little and are not very committed. The greatest difference from a growth customer is that they lack the resources to widen the cooperation.
#
# The final segments depend on the firm, its industry and its size. The page promises four groups and describes three. The fourth could be *strategic opportunities*, those who are not customers yet or buy only a little, but could use the firm's products to a significant extent (a thesis among our sources), or those whom the lecture would change or end (*author's completion*).

# %% tags=["lesson", "collapsed"] sources=["S4-008", "S4-011"]
wallets = course_data("wallet").set_index("customer_id")
wallets["elsewhere"] = wallets["total_purchases_eur"] - wallets["own_purchases_eur"]
wallets["share"] = wallets["own_purchases_eur"] / wallets["total_purchases_eur"]
nine = wallets.nlargest(9, "elsewhere")
room = nine.index[0]

portfolio(
    [f"{who}, {percent(nine.at[who, 'share'])}" if who == room else who for who in nine.index], nine["own_purchases_eur"].tolist(), (nine["share"]).tolist(), nine["elsewhere"].tolist(),
    columns=(Column(both(fi="Ostot Suvilinjalta 2025", en="Bought from Suvilinja in 2025"), "money", 0, "€"), Column(both(fi="Asiakasosuus", en="Share of wallet"), "percent"),
             Column(both(fi="Ostot muualta", en="Bought elsewhere"), "money", 0, "€")),
    heading=both(fi="Asiakas", en="Customer"), highlight=f"{room}, {percent(nine.at[room, 'share'])}",
    title=both(fi="Asiakas {who} ostaa muualta eniten: Suvilinjan osuus hänen ostoistaan on {share}", en="Customer {who} spends the most elsewhere: Suvilinja gets {share} of it all").format(
        who=room, share=percent(nine.at[room, "share"])),
    alt=both(fi="{who} ostaa Suvilinjalta {own} ja muualta {elsewhere} vuodessa.", en="{who} spends {own} at Suvilinja and {elsewhere} elsewhere in a year.").format(
        who=room, own=money(nine.at[room, "own_purchases_eur"], "EUR"), elsewhere=money(nine.at[room, "elsewhere"], "EUR")),
    subtitle=both(fi="Yhdeksän henkilöasiakasta, jotka ostavat muualta eniten; ympyrän ala kuvaa ostoja muualta vuonna 2025 (suurin {largest}, pienin {smallest}); rengas: otsikon asiakas",
                  en="The nine private customers who spend the most elsewhere; the area of a circle is what they spent elsewhere in 2025 (largest {largest}, smallest {smallest}); ring: the customer of the title").format(
        largest=money(nine["elsewhere"].max(), "EUR"), smallest=money(nine["elsewhere"].min(), "EUR")),
    source=both(fi="Lähde: Suvilinjan keksitty otos asiakkaiden kokonaisostoista", en="Source: a sample of all that customers of Suvilinja buy, made up"),
)

# %% [markdown] tags=["fi", "lesson"] sources=["S4-008"]
# Tämä on **asiakasportfolio**: siitä näkee paitsi asiakkaan koon myös sen, kuinka paljon asiakkuudessa on kasvuvaraa. Kennerin sivun mukaan koko ja toimiala eivät riitä. Oikeassa alakulmassa ovat ne, joille kannattaa ehdottaa lisää. Iso ympyrä matalalla ei silti vielä todista, että kyseessä on kasvuasiakas: ehkä toinen reitti vain sopii hänelle paremmin. Se pitää kysyä. Asiakasosuuteen palataan luvussa 9.
#
# Kuiteista ei näe, mitä muualta ostetaan. Siksi kurssin raportissa potentiaali päätellään vaatimattomammin: kehitettävä on se, joka on *jonain aiempana vuonna* kuulunut parempaan arvoluokkaan. Muista silti regressio: osalla heistä oli vain yksi hyvä vuosi. Ehdota, älä lupaa.

# %% [markdown] tags=["en", "lesson"] sources=["S4-008"]
# This is a **customer portfolio**: it shows not only how large a customer is but how much room there is to grow. According to Kenner's page size and industry are not enough. At the bottom right are those to whom more is worth suggesting. Even so, a large circle low down does not prove a growth customer: perhaps another route simply suits them better. You have to ask. Chapter 9 returns to the share of wallet.
#
# Receipts do not show what is bought elsewhere. So the course report infers potential more modestly: customers who were in a higher value class *in some earlier year* are to be developed. Remember regression, though: some of them merely had one good year. Suggest, do not promise.

# %% tags=["collapsed"]
findings.strategies(case)

# %% tags=["lesson", "collapsed"]
lossy = int(((example.value == "valuable") & (example.strategy == "change_or_end")).sum())

# %% [markdown] tags=["fi", "lesson"] sources=["S4-002", "S1-039", "S2-020", "X-02"]
# Arvokkaimmista {lossy:number} on muutettavien joukossa: suurikin ostaja voi tuottaa tappiota. Miksi, se selviää luvussa 7.
#
# Ovatko kaikki asiakkaat siis yhtä tärkeitä? Kennerin sivulla ihmiset ja yritykset erotetaan: ihmiset ovat kaikki yhtä tärkeitä, yritykset eivät. Silti standardiasiakkaitakin sanotaan siellä usein yhtä tärkeiksi kuin muita. Opinnäytteen mukaan asiakkaat eivät ole samanarvoisia, mutta vaativat ovat arvokkaita. Muistiinpanoissa pienetkin ovat tärkeitä. Ristiriita on näennäinen, sillä tärkeys tarkoittaa eri asioita. *Ihmisinä* kaikki ovat yhtä tärkeitä: jokaiselle pidetään se, mitä on luvattu. Muuten arvoa on ainakin neljää lajia. Koulutuspäivän listassa arvokkaista asiakkaista ne ovat sekaisin:
#
# | arvokas on se, joka … | mitä arvoa se on (*tekijän täydennys*) |
# |---|---|
# | ostaa paljon ja maksaa; palaa; on pitkäaikainen | nykyinen arvo |
# | on suuri ja työllistää monia; kasvaa; on uusi | huomisen arvo |
# | tilaa räätälöidyn ratkaisun, jonka voi myydä muillekin; auttaa kehittämään | oppiminen |
# | vaikuttaa muihin | vaikutus muihin asiakkaisiin |

# %% [markdown] tags=["en", "lesson"] sources=["S4-002", "S1-039", "S2-020", "X-02"]
# Of the most valuable {lossy:number} are among those to be changed: even a large buyer may make a loss. Chapter 7 tells why.
#
# So are all customers equally important? Kenner's page tells people and firms apart: people are all equally important, firms are not. Even so, it calls standard customers often as important as the others. By the thesis customers are not of equal value, but demanding ones are valuable. In the notes the small matter too. The contradiction is only apparent, because importance means different things. As *people* all are equally important: everybody gets what was promised. Otherwise there are at least four kinds of value. The list of valuable customers of the training day mixes them:
#
# | valuable is one who … | what value it is (*author's completion*) |
# |---|---|
# | buys much and pays; comes back; has stayed for long | value today |
# | is large, with many staff; grows; is new | value tomorrow |
# | orders a tailored solution that can be sold to others; helps us develop | learning |
# | influences others | effect on other customers |

# %% [markdown] tags=["fi"] sources=["S4-005"]
# ## Kenelle myyjien aika menee?

# %% [markdown] tags=["en"] sources=["S4-005"]
# ## Who gets the sellers' time?

# %% tags=["collapsed"]
findings.seller_time(case)

# %% [markdown] tags=["fi", "lesson"] sources=["S4-003", "S4-005"]
# Ryhmittely on turha, ellei mikään sen jälkeen muutu. Niukin voimavara on aika, ja tästä näkee, minne se on mennyt. Kennerin sivulla korostetaan, ettei kukaan saa huonompaa palvelua: asiakkuuksissa on vain erilaisia mahdollisuuksia kasvaa ja syventyä. Menestyvät yritykset segmentoivat siksi nykyisen asiakaskantansa ja tekevät kullekin segmentille hoitomallin sen lähtökohdista ja potentiaalista. Arvoluokka on edellisestä vuodesta, jottei kuvio todistaisi itseään. Pieniä ei pidä hylätä: heille tarvitaan kevyempi tapa asioida. Hoitomalleja käsitellään luvussa 13.
#
# Johtajalle, joka lukee vain sivun alun, tämä on tiivistetty kurssin raportissa näin. Huomaa, että neuvo on *kysy, mikä muuttui*, ei *tarjoa*: puhelinyhtiön kokeilu kertoo, miksi.

# %% [markdown] tags=["en", "lesson"] sources=["S4-003", "S4-005"]
# Grouping is useless unless something changes after it. The scarcest resource is time, and here you see where it has gone. Kenner's page stresses that nobody gets worse service: relationships just have different possibilities to grow and deepen. So successful firms segment their present customer base, and design a care model for each segment from its own starting points and potential. The value class is that of the year before, so that the figure does not prove itself. Small customers are not to be abandoned: they need a lighter way to do business. Chapter 13 deals with care models.
#
# For a director who reads only the top of a page, the course report puts it like this. Note that the advice is *ask what has changed*, not *offer*: the trial of the telephone company tells why.

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

# %% [markdown] tags=["fi", "lesson"] sources=["S0-059"]
# ## Portaat
#
# Luennon kalvolla 28 asiakkaat on asetettu **portaille**: suspekti (tuntematon potentiaali), prospekti, uusi asiakas, aktiiviasiakas, avainasiakas ja puolestapuhuja.

# %% [markdown] tags=["en", "lesson"] sources=["S0-059"]
# ## The ladder
#
# Slide 28 of the lecture places customers on a **ladder**: suspect (unknown potential), prospect, new customer, active customer, key account and advocate.

# %% tags=["lesson", "collapsed"] sources=["S0-059"]
steps = [both(fi="suspekti", en="suspect"), both(fi="prospekti", en="prospect"), both(fi="uusi asiakas", en="new customer"),
         both(fi="aktiiviasiakas", en="active customer"), both(fi="avainasiakas", en="key account"), both(fi="puolestapuhuja", en="advocate")]
stages = grouping.lifecycle_stages(people.assign(ended=ended)).value_counts()
advocates = register["referred_by"].dropna().nunique()
prospects = float((grouping.traditional_groups(people) == "potential").sum())
on_step = [float("nan"), prospects, float(stages["early"]), float(stages["development"]), float("nan"), float(advocates)]

bars(
    steps, on_step, highlight=[steps[0], steps[4]], write=lambda n: number(n) if n == n else both(fi="ei lukua", en="no number"), heads=(both(fi="Porras", en="Step"), both(fi="Nimiä", en="Names")),
    title=both(fi="Kahdelta portaalta puuttuu luku: suspekteja ei tunneta, avainasiakkaita ei ole valittu", en="Two steps have no number: suspects are unknown, key accounts have not been chosen"),
    alt=both(fi="Prospekteja {a}, uusia {b}, aktiivisia {c}, puolestapuhujia {d}.", en="{a} prospects, {b} new, {c} active, {d} advocates.").format(
        a=number(on_step[1]), b=number(on_step[2]), c=number(on_step[3]), d=number(advocates)),
    subtitle=both(fi="Nimiä 1.1.2026; puolestapuhuja on suositellut Suvilinjaa jollekulle, joka tuli asiakkaaksi, ja voi itse olla millä portaalla tahansa", en="Names on 1 January 2026; an advocate has referred somebody who became a customer, and may stand on any other step too"),
    source=both(fi="Lähde: Suvilinjan keksitty rekisteri ja ostot", en="Source: register and purchases of Suvilinja, made up"),
)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-059", "X-13"]
# Portaat ja elinkaari kertovat samaa tarinaa, mutta eivät samalla tavalla. Portailta puuttuu loppu; elinkaaresta puuttuvat avainasiakas ja puolestapuhuja. Lisäksi luennon omat kalvot ovat ristiriidassa: kalvon 13 mukaan asiakkuus *alkaa* ensimmäisestä ostosta, mutta kalvolla 28 portailla ollaan jo ennen sitä. Tällä kurssilla nimi voi olla portailla (*suspektina* tai *prospektina*) ennen ostoa, mutta asiakkuudesta puhutaan vasta ensimmäisestä ostosta alkaen. Ja vaikka portaat piirretään ylöspäin, luvun alussa näit, että arvoluokissa mennään alas lähes yhtä usein kuin ylös.

# %% [markdown] tags=["en", "lesson"] sources=["S0-059", "X-13"]
# The ladder and the lifecycle tell the same story, but not in the same way. The ladder has no end; the lifecycle has no key account and no advocate. Besides, the slides of the lecture contradict each other: according to slide 13 a relationship *begins* with the first purchase, but on slide 28 people are on the ladder before it. In this course a name can stand on the ladder (as a *suspect* or *prospect*) before any purchase, but we speak of a relationship only from the first purchase on. And although the ladder is drawn upwards, you saw at the beginning that in value classes people go down almost as often as up.

# %% [markdown] tags=["fi", "lesson"] sources=["S0-060", "S0-096"]
# ## *Jatko:* portaiden ohjelmat
#
# Portaiden vieressä on kalvolla kuusi ohjelmaa, mutta niiden yhteys portaisiin on kadonnut. Tässä on kaksi tapaa tulkita yhteys (*tekijän täydennys*):
#
# | porras | kullakin portaalla oma ohjelma | ohjelmat kolmessa kerroksessa |
# |---|---|---|
# | suspekti | brändimarkkinointi | hankinta |
# | prospekti | suorapalautekampanjat | hankinta |
# | uusi asiakas | hankinta- ja työstöohjelmat, jotka tekevät prospektista uuden asiakkaan: prospektia työstetään, kunnes hän ostaa | hankinta |
# | aktiiviasiakas | hoito-ohjelmat, kanta-asiakasmarkkinointi | hoito |
# | avainasiakas | VIP-suhteet | VIP |
# | puolestapuhuja | jäsenhankintaohjelmat: jäsen hankkii jäsenen | hankinta |
#
# Jälkimmäisessä kerroksia on kolme (VIP, hoito, hankinta), ja brändimarkkinointi, suorapalaute ja jäsenhankinta ovat hankinnan keinoja.

# %% [markdown] tags=["en", "lesson"] sources=["S0-060", "S0-096"]
# ## *Going further:* programmes of the ladder
#
# Beside the ladder the slide has six programmes, but which step each belongs to has been lost. Here are two ways to read them (*author's completion*):
#
# | step | one programme for each step | programmes in three tiers |
# |---|---|---|
# | suspect | brand marketing | acquisition |
# | prospect | direct-response campaigns | acquisition |
# | new customer | acquisition and nurturing programmes, which make a new customer of a prospect, working on them until they buy | acquisition |
# | active customer | care programmes, loyalty marketing | care |
# | key account | VIP relations | VIP |
# | advocate | member-acquisition programmes: a member gets a member | acquisition |
#
# The second reading has three tiers (VIP, care, acquisition), and brand marketing, direct response and member acquisition are methods of acquisition.

# %% [markdown] tags=["fi", "lesson"] sources=["S0-062"]
# ## *Jatko:* viisi uskollisuuden tasoa
#
# Pyramidikalvolla (29) on myös viisi tasoa sen mukaan, mitä asiakas *ajattelee*. Neljännellä tasolla kalvossa lukee *tyytyväiset/satunnaiset*. Luemme sen sanaksi *tottuneet* (*tekijän täydennys*), sillä neljä alinta tasoa muistuttavat David Aakerin uskollisuuspyramidia (1991), jossa siinä kohdassa ovat tottumuksesta ostavat.
#
# Tasoja ei näe kuiteista. Saaren asukas ostaa lipun joka viikko, piti hän Suvilinjasta tai ei: kuiteista katsoen hän on kanta-asiakas, asenteeltaan ehkä vain tottunut, joka odottaa siltaa. Samaa asiaa käsitellään luvussa 2.

# %% [markdown] tags=["en", "lesson"] sources=["S0-062"]
# ## *Going further:* five levels of loyalty
#
# The slide of the pyramids (29) also has five levels, according to what the customer *thinks*. On the fourth the slide has *satisfied/occasional*. We read it as *habitual* (*author's completion*), because the four lowest levels resemble David Aaker's loyalty pyramid (1991), which has habitual buyers there.
#
# Receipts do not show the levels. An islander buys a ticket every week whether fond of Suvilinja or not: a regular by the receipts, by attitude perhaps merely habitual, waiting for a bridge. Chapter 2 deals with this.

# %% tags=["lesson", "collapsed"] sources=["S0-062"]
loyalty = {
    both(fi="Puolestapuhujat", en="Advocates"): both(fi="saavat muutkin ostamaan", en="make others buy too"),
    both(fi="Sitoutuneet ostajat", en="Committed buyers"): both(fi="ostavat, koska haluavat juuri tämän", en="buy because they want this and nothing else"),
    both(fi="Pitävät merkistä", en="Like the brand"): both(fi="kuin ystävästä", en="as one likes a friend"),
    both(fi="Tyytyväiset tai tottuneet", en="Satisfied or habitual"): both(fi="ei syytä vaihtaa, tai vaihtamisesta koituisi kuluja", en="no reason to change, or changing would cost"),
    both(fi="Vaihtajat", en="Switchers"): both(fi="katsovat hintaa eivätkä piittaa merkistä", en="look at the price and do not care for the brand"),
}
layers(
    loyalty, columns=(both(fi="Taso", en="Level"), both(fi="Mitä asiakas ajattelee", en="What the customer thinks")), highlight=list(loyalty)[3:4],
    title=both(fi="Viidestä tasosta neljäs voi näyttää kuiteissa uskolliselta", en="Of the five levels the fourth may look loyal in the receipts"),
    alt=both(fi="5 tasoa ylhäältä: puolestapuhujat, sitoutuneet, merkistä pitävät, tyytyväiset tai tottuneet, vaihtajat.", en="5 levels from the top: advocates, committed, those who like the brand, satisfied or habitual, switchers."),
    subtitle=both(fi="Uskollisuuden tasot ylhäältä alas", en="Levels of loyalty, from the top down"),
    source=both(fi="Lähde: luentokalvo 29; kahden ylimmän selitykset ja tottuneet ovat tekijän täydennys", en="Source: slide 29; the words of the two highest, and habitual, are the author's completion"),
)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-090"]
# ## *Jatko:* ryhmät postinumerosta
#
# **Geodemografia** ryhmittelee asiakkaat asuinpaikan mukaan: samalla alueella asuvat muistuttavat toisiaan iältään, tuloiltaan ja asumiseltaan. Luennon kalvolla 41 on suomalaisten jakautuminen Mosaic-luokkiin (MarknadsAnalys Oy), mutta siitä on säilynyt vain akseli nollasta viiteen prosenttiin. Luokkia emme keksi. Vastaavan ryhmittelyn voi tehdä avoimesta aineistosta: Tilastokeskuksen Paavo-aineistossa kerrotaan postinumeroalueittain ikärakenteen, koulutuksen, tulot ja asumisen. Muista silti: postinumero kertoo naapurustosta, ei siitä, joka oven avaa.

# %% [markdown] tags=["en", "lesson"] sources=["S0-090"]
# ## *Going further:* groups from the postcode
#
# **Geodemographics** groups customers by where they live: people of one area resemble each other in age, income and housing. Slide 41 of the lecture shows how Finns are spread over the Mosaic classes (MarknadsAnalys Oy), but only an axis from zero to five per cent is left of it. We do not invent the classes. Something similar can be made from open data: Paavo, by Statistics Finland, gives the ages, education, income and housing of each postcode area. Remember, though: a postcode tells of the neighbourhood, not of the person who opens the door.

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
# - Ryhmän koko voi pysyä, vaikka ihmiset vaihtuvat. Katso siirtymiä, älä vain määriä.
# - Vuoden parhaiden ostot vähenevät ja muiden kasvavat osaksi itsestään: **regressio kohti keskiarvoa**. Vaikutuksen näkee vain arvotusta vertailusta.
# - Ryhmä on **sääntö ja päivä**. Luento antaa sanat; raja tulee asiakkaiden rytmistä.
# - **Tarvetta ja arvoa** katsotaan rinnakkain: yksi raja ei sovi kaikille tarpeille.
# - **Elinkaari** taittuu murroskohdissa. Hiljaisuus ennustaa lähtöä, mutta se ei vielä tarkoita, että hiljaisuus on lähdön syy.
# - Säilytä, kehitä, muuta tai päätä. Hyvä ryhmittely johtaa eri tekoihin, sen säännön voi sanoa ääneen, ja se kestää, kun rajaa siirtää vähän.

# %% [markdown] tags=["en", "lesson"] sources=["S0-049"]
# ## Summary
#
# - The size of a group may stay while the people change. Look at the moves, not only at the counts.
# - The purchases of the best of a year fall, and those of the others rise, in part by themselves: **regression to the mean**. Only a comparison at random shows an effect.
# - A group is a **rule and a day**. The lecture gives the words; the limit comes from the customers' rhythm.
# - **Need and value** are looked at side by side: one limit does not fit all needs.
# - The **lifecycle** bends at turning points. Silence predicts leaving, but that does not make it the reason.
# - Retain, develop, change or end. Good grouping leads to different actions, its rule can be said aloud, and it holds when a limit is moved a little.

# %% [markdown] tags=["fi", "lesson"]
# ## Mistä tämä on peräisin
#
# - Luentokalvot *Asiakkuuksien hallinta* (A.-M. Selin, Haaga-Helia): kalvot 13, 22 ja 27–29 (ryhmittelyt, portaat, pyramidit ja tasot), 38 (tarve ja arvo), 39 (säilytettävät, kehitettävät, poistettavat) ja 41 (Mosaic).
# - Koulutuspäivän muistiinpanot *Kohtaaminen VIII* (K. Parviainen, Salpaus 28.5.2015): elinkaari, murroskohdat, arvokkaat asiakkaat.
# - Opinnäytteen luku 3.8: asiakkaat eivät ole samanarvoisia, strategiset mahdollisuudet. Kenner Companyn sivu: arvo-, kasvu- ja standardiasiakkaat.
# - S. Keaveney, ”Customer switching behavior in service industries”, *Journal of Marketing* 59(2), 1995: syyt vaihtaa palvelua. E. Ascarza, R. Iyengar ja M. Schleicher, ”The perils of proactive churn prevention using plan recommendations”, *Journal of Marketing Research* 53(1), 2016: yhteydenotto lisäsi lähtöjä.
# - Merkkien asiakasuskollisuus eroaa toisistaan vähemmän kuin asiakkaiden määrä: A. Ehrenberg, G. Goodhardt ja P. Barwise, ”Double jeopardy revisited”, *Journal of Marketing* 54(3), 1990. Havainto koskee toistuvia pikkuostoja enemmän kuin sopimuksia ja avainasiakkaita.
# - Uskollisuuspyramidi: D. Aaker, *Managing Brand Equity*, 1991.
# - Rajat päivinä, ostopäivinä ja euroina, potentiaalin päätteleminen aiemmista ostoista, portaiden ohjelmat sekä Suvilinjan luvut: *tekijän täydennys*.
#
# **Seuraavaksi:** {05:exercises}. Viimeisessä tehtävässä ryhmittelet sellaisen yrityksen asiakkaat, jota et ole ennen nähnyt.

# %% [markdown] tags=["en", "lesson"]
# ## Where this comes from
#
# - Lecture slides *Asiakkuuksien hallinta* (A.-M. Selin, Haaga-Helia): slides 13, 22 and 27–29 (groupings, ladder, pyramids and levels), 38 (need and value), 39 (to be retained, developed, ended) and 41 (Mosaic).
# - Notes of a training day, *Kohtaaminen VIII* (K. Parviainen, Salpaus, 28 May 2015): lifecycle, turning points, valuable customers.
# - Section 3.8 of a thesis: customers are not of equal value, strategic opportunities. The page of Kenner Company: value, growth and standard customers.
# - S. Keaveney, “Customer switching behavior in service industries”, *Journal of Marketing* 59(2), 1995: reasons to switch a service. E. Ascarza, R. Iyengar and M. Schleicher, “The perils of proactive churn prevention using plan recommendations”, *Journal of Marketing Research* 53(1), 2016: the contact made more of them leave.
# - Brands differ less in the loyalty of their customers than in their number: A. Ehrenberg, G. Goodhardt and P. Barwise, “Double jeopardy revisited”, *Journal of Marketing* 54(3), 1990. The finding is about frequent small purchases more than about contracts and key accounts.
# - The loyalty pyramid: D. Aaker, *Managing Brand Equity*, 1991.
# - Limits in days, days of purchase and euros, potential inferred from earlier purchases, the programmes of the ladder, and the figures of Suvilinja: *author's completion*.
#
# **Next:** the {05:exercises}. In the last task you group the customers of a company that you have not seen before.
