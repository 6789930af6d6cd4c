# %% [markdown] tags=["fi", "lesson"]
# 1. laskea elinkaariarvon vuositaulukosta ja kertoa, miten ajoitus siihen vaikuttaa,
# 2. johtaa asiakkuuden keston pysyvyydestä, N = 1/(1 − CR),
# 3. täydentää puutteellisen CLV-taulukon laskemalla,
# 4. testata, millä oletuksilla asiakaskadon pieneneminen 15 prosentista 10 prosenttiin kaksinkertaistaa voiton,
# 5. lukea herkkyysanalyysia ja sanoa, paljonko asiakkaan pitämisestä kannattaa maksaa.

# %% [markdown] tags=["en", "lesson"]
# 1. compute a lifetime value from a yearly table, and tell what timing does to it,
# 2. derive the length of a customer's life from retention, N = 1/(1 − CR),
# 3. complete a damaged CLV table by calculation,
# 4. test under which assumptions a fall in churn from 15% to 10% doubles profit,
# 5. read a sensitivity analysis, and say how much keeping a customer is worth paying for.

# %% [markdown] tags=["fi", "lesson"] sources=["S0-024"]
# ## Kannattaako asiakkaiden pitämisestä maksaa?
#
# Suvilinjan johtoryhmä kokoontuu. Toimitusjohtajalla on esitys: 60 000 euroa vuodessa ohjelmaan, jolla sopimusasiakkaista pidetään kiinni. Rahat jaettaisiin tasan, ja tavoitteena on pienentää asiakaskatoa viidellä prosenttiyksiköllä.
#
# Perusteluna on yksi rivi luentokalvosta. Sen mukaan (Strandvik) voitto **kaksinkertaistuisi**, jos asiakaskato pienenisi viisi prosenttiyksikköä, esimerkiksi 15 prosentista 10 prosenttiin. Markkinointipäällikkö Aino Lehtinen nyökkää, mutta talouspäällikkö kysyy: *kaksinkertaistuu mistä?*
#
# Siihen tarvitaan kolme lukua, joita pöydässä ei ole kenelläkään: kuinka moni lähtee, kuinka kauan muut pysyvät ja minkä arvoinen yksi pysyvä asiakas on tänään. Lasketaan ne. Suvilinja on yhä keksitty (*tekijän täydennys*).

# %% [markdown] tags=["en", "lesson"] sources=["S0-024"]
# ## Is it worth paying to keep customers?
#
# The management team of Suvilinja is meeting. The managing director has a proposal: 60,000 euros a year for a programme that keeps the customers who have an agreement. The money would be shared out evenly, and the aim is to bring churn down by five percentage points.
#
# The reason given is one line of a lecture slide. It says (after Strandvik) that profit would **double** if churn fell by five percentage points, for example from 15% to 10%. Aino Lehtinen, head of marketing, nods. The head of finance asks: *double what?*
#
# To answer, three numbers are needed that nobody at the table has: how many leave, how long the others stay, and what one who stays is worth today. Let us work them out. Suvilinja is still made up (*author's completion*).

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib.learn import install

install()

# %% tags=["collapsed"]
import numpy as np
import pandas as pd

from asiakkuus_lib import clv, profitability, purchase_models, retention
from asiakkuus_lib.lessons.l08_clv import findings
from asiakkuus_lib.locale import use_language
from asiakkuus_lib.reading import course_data, labels, read_transactions
from asiakkuus_lib.report import data_used, fitness, ledger_table
from asiakkuus_lib.show import (
    Choice, Column, Slider, bars, date, draw, explore, heatmap, lines, matrix, money, number, paired_bars, percent, say,
    table, tornado, waterfall,
)
from asiakkuus_lib.show.canvas import text_size
from asiakkuus_lib.show.figure import is_narrow
from asiakkuus_lib.show.maps import share_in_cell
from asiakkuus_lib.show.style import GRID, INK, OTHER, OURS, PAPER, QUIET
from asiakkuus_lib.summary import collect, customer_summary

# %% tags=["collapsed"]
use_language(both(fi="fi", en="en"))

# %% tags=["parameters", "collapsed"]
data_path: str = ""  # [file] fi: ostotapahtumat: CSV, Excel, Parquet tai DuckDB; jos tyhjä, kurssin oma Suvilinja | en: transactions: CSV, Excel, Parquet or DuckDB; if none, Suvilinja of the course
data_table: str = ""  # fi: välilehti tai taulu, jos tiedostossa on monta sopivaa | en: sheet or table, where the file has several that could be meant
columns: str = ""  # fi: sarakkeet, joita ei tunnisteta nimestä, esimerkiksi amount:Myynti; date:Pvm | en: columns not recognised by name, for example amount:Sales; date:Day
costs_path: str = ""  # [file] fi: asiakaskohtaiset kulut: CSV tai Excel, saa olla saman työkirjan toinen välilehti | en: costs of the customers: CSV or Excel, may be another sheet of the same workbook
agreements_path: str = ""  # [file] fi: sopimukset: asiakas, alkupäivä ja päättymispäivä; CSV tai Excel, saa olla saman työkirjan toinen välilehti | en: agreements: customer, first day and last day; CSV or Excel, may be another sheet of the same workbook
register_path: str = ""  # [file] fi: asiakasrekisteri, josta nähdään luvat yhteydenottoon: CSV tai Excel, saa olla saman työkirjan toinen välilehti | en: register of customers, which tells who may be contacted: CSV or Excel, may be another sheet of the same workbook
bad_rows: str = "stop"  # [stop|skip] fi: rivit, joita ei voi lukea: keskeytä (stop) tai ohita (skip) | en: rows that cannot be read: stop, or skip them
date_order: str = "auto"  # [auto|day_first|month_first] fi: päivämäärissä ensin päivä vai kuukausi, jos aineistosta ei selviä | en: day or month first in dates, where the data does not tell
decimal_mark: str = "auto"  # [auto|comma|point] fi: desimaalimerkki pilkku vai piste, jos aineistosta ei selviä | en: comma or point before decimals, where the data does not tell
returns: str = "net"  # [net|drop|separate] fi: palautukset vähentävät asiakkaan rahaa (net), jätetään pois (drop) tai eritellään (separate) | en: returns lower the customer's money (net), are left out (drop) or counted separately (separate)
duplicates: str = "keep"  # [keep|drop] fi: täsmälleen samat rivit säilytetään (keep) tai niistä jää ensimmäinen (drop) | en: rows that are exactly equal are kept, or only the first of them (drop)
since: str = ""  # [date] fi: tarkastelujakson ensimmäinen päivä; jos tyhjä, kaikki rivit alusta lähtien | en: first day of the period; if none, all rows from the first on
pseudonymise: bool = False  # fi: asiakkaat pseudonyymein (yes) | en: customers by pseudonyms (yes)
list_customers: bool = False  # fi: luettele asiakkaat myös pseudonyymein, rahat pyöristettyinä (yes) | en: list customers under pseudonyms too, with their money rounded (yes)
as_of: str = ""  # [date] fi: vertailupäivä; jos tyhjä, viimeistä ostopäivää seuraava päivä | en: reference date; if none, the day after the last purchase
compare_days: int = 90  # [1..3650] fi: kuinka monta päivää aiempaan tilanteeseen tunnuslukuja verrataan | en: how many days back the key figures are compared with
model: str = "auto"  # [auto|bg_nbd|mbg_nbd|pareto_nbd] fi: ostomalli; auto valitsee sen, joka selittää parhaiten ostot ennen piilossa pidettyä jaksoa, ja jos eroa ei ole, mallin mbg_nbd | en: purchase model; auto takes the one that explains the purchases before the hidden period best, and mbg_nbd where there is no telling
holdout: str = ""  # [date] fi: piilossa pidettävän jakson ensimmäinen päivä; jos tyhjä, viimeinen neljäsosa ajasta | en: first day of the hidden period; if none, the last fourth of the time
margin_rate: float = 0.3  # [0..1] fi: kuinka suuri osa myynnistä on myyntikatetta, jos tuotteiden kuluja ei ole tiedostossa | en: gross margin as a share of sales, where the file does not have the cost of goods
discount_rate: float = 0.10  # [0..1] fi: diskonttauskorko vuodessa | en: discount rate, yearly
horizon: int = 3  # [1..20] fi: kuinka monen vuoden päähän arvo lasketaan | en: for how many years ahead the value is counted
contact_cost: float = 5.0  # [0..] fi: yhden yhteydenoton hinta | en: price of one contact
win_back_rate: float = 0.1  # [0..1] fi: kuinka suuri osa lähteneistä palaa, kun heihin otetaan yhteyttä | en: share of those gone who return when contacted
top_n: int = 10  # [1..1000] fi: kuinka monta asiakasta luetellaan | en: how many customers are listed
revenue: list[float] = []  # [0..] fi: yhden asiakkaan tuotot vuosittain; jos tyhjä, lasketaan aineistosta | en: yearly revenue of one customer; if none, worked out from the data
acquisition: float = 0.0  # [0..] fi: asiakkaan hankintakustannus, vuositaulukkoon | en: acquisition cost of a customer, for the yearly table
retention_costs: list[float] = []  # [0..] fi: ylläpitokustannus vuosittain, vuositaulukkoon | en: retention cost of each year, for the yearly table
timing: str = "start"  # [start|end] fi: raha tulee vuoden alussa vai lopussa, vuositaulukossa | en: money comes at the start or at the end of the year, in the yearly table
churn_before: float = 0.15  # [0..0.99] fi: vuotuinen asiakaskato nyt | en: yearly churn now
churn_after: float = 0.10  # [0..0.99] fi: vuotuinen asiakaskato, jos pitäminen onnistuu | en: yearly churn, if keeping succeeds
margin_growth: float = 0.0  # [-0.5..0.5] fi: katteen kasvu vuodessa | en: growth of margin a year

# %% tags=["collapsed"]
case = findings.Clv.read(locals())
data_used(case.transactions, case.reference, *case.inputs.values())

# %% [markdown] tags=["fi", "lesson"] sources=["S0-023"]
# ## Kuinka moni lähtee?
#
# Luentokalvon mukaan yritys menettää keskimäärin **puolet asiakkaistaan viidessä vuodessa**. Arvaa ensin: paljonko se on vuodessa?

# %% [markdown] tags=["en", "lesson"] sources=["S0-023"]
# ## How many leave?
#
# According to the lecture slide, a firm loses on average **half of its customers in five years**. Guess first: how much is that a year?

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib.learn import respond
from asiakkuus_lib.show import Guess, fold

YEARLY = {10: both(fi="10 %", en="10%"), 13: both(fi="noin 13 %", en="about 13%"), 16: both(fi="noin 16 %", en="about 16%")}
half_in_five = retention.annual_churn_from_loss(0.5, 5)
yearly = min(YEARLY, key=lambda churn: abs(churn / 100 - half_in_five))
register = course_data("customers")
agreements = register.dropna(subset="relationship_began_on")
SINCE, UNTIL = pd.Timestamp("2023-01-01"), pd.Timestamp("2026-01-01")


def churn_of(group):
    return retention.annual_churn(
        group["relationship_began_on"], group["relationship_ended_on"], since=SINCE, until=UNTIL)


measured = churn_of(agreements)
explore(
    lambda churn: respond(churn == yearly, {
        10: both(fi="Se on helpoin vastaus: puolet jaettuna viidellä. Mutta kymmenesosa keistä?",
                 en="That is the easy answer, a half divided by five. But a tenth of whom?"),
        13: both(fi="Kun viitenä vuonna peräkkäin lähtee 13 % niistä, jotka ovat vielä jäljellä, jäljelle jää puolet.",
                 en="Take 13% five times, each time of those who are left, and half are left."),
        16: both(fi="Jos viitenä vuonna peräkkäin lähtee 16 % jäljellä olevista, yli puolet on poissa.",
                 en="Take 16% of those who are left, five times over: then more than half have gone."),
    }[churn]),
    {"churn": Guess(both(fi="Arvauksesi", en="Your guess"), YEARLY)},
)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-023"]
# Helpoin vastaus on kymmenen prosenttia: puolet jaettuna viidellä. Se tarkoittaisi, että joka vuosi lähtee kymmenesosa *alkuperäisestä* joukosta, ja kymmenen vuoden päästä jäljellä ei olisi ketään.
#
# Tavallisempi tapa on ajatella, että joka vuosi lähtee yhtä suuri osuus niistä, jotka ovat *vielä jäljellä*. Silloin vuotuinen **asiakaskato** on {half_in_five:percent.1}, sillä {1 - half_in_five:number.3} kerrottuna itsellään viidesti on 0,5. Tällä kurssilla kato tarkoittaa tätä.
#
# Entä Suvilinja? Sopimuksista tiedetään, milloin ne alkoivat ja milloin päättyivät. Vuosina 2023–2025 sopimuksia päättyi **{measured.endings:number}**, ja asiakkuudet kestivät niinä vuosina yhteensä **{measured.customer_years:number} asiakasvuotta**. Päättymisiä on siis {measured.rate:number.3} asiakasvuotta kohti. Kun lähtö on jatkuvaa, vuodessa jäljellä olevista lähtee 1 − e^(−{measured.rate:number.3}) = **{measured.annual:percent.1}**. Osuus on hieman pienempi kuin {measured.rate:percent.1}, koska lähtijöitä poistuu joukosta pitkin vuotta. Se on juuri kalvon suuruusluokkaa.

# %% [markdown] tags=["en", "lesson"] sources=["S0-023"]
# The easy answer is ten per cent: a half divided by five. That would mean that a tenth of the *original* customers leaves every year, and that nobody would be left after ten.
#
# More often one thinks that an equal share of those who are *still left* leaves every year. Then yearly **churn** is {half_in_five:percent.1}, because {1 - half_in_five:number.3} multiplied by itself five times is 0.5. In this course churn means this.
#
# What about Suvilinja? The agreements tell when they began and when they ended. In 2023–2025, **{measured.endings:number}** of them ended, and the relationships lasted **{measured.customer_years:number} customer-years** in all. That makes {measured.rate:number.3} endings a customer-year. When leaving goes on all the time, 1 − e^(−{measured.rate:number.3}) = **{measured.annual:percent.1}** of those who are there leave within a year. That is a little less than {measured.rate:percent.1}, because leavers drop out of the crowd all through the year. It is just about what the slide says.

# %% tags=["lesson", "collapsed"]
agreement_names = {
    "business": both(fi="Yrityssopimus", en="Business agreement"),
    "commuter": both(fi="Työmatkasopimus", en="Commuter agreement"),
    "loyalty": both(fi="Kanta-asiakasohjelma", en="Loyalty programme"),
}
by_agreement = agreements.groupby("agreement").apply(churn_of, include_groups=False)
rates = by_agreement.map(lambda churn: churn.annual).sort_values()
bars(
    [agreement_names[kind] for kind in rates.index], rates, write=lambda rate: percent(rate, 1),
    title=both(fi="{name}: suurin kato, {churn} vuodessa",
               en="{name}: the highest churn, {churn} a year").format(name=agreement_names[rates.index[-1]], churn=percent(rates.iloc[-1], 1)),
    alt=both(fi="Vuotuinen asiakaskato on suurin sopimuslajissa {name}, {churn}, ja kaikissa sopimuksissa yhteensä {all}.",
             en="Yearly churn is highest in the kind {name}, {churn}; in all agreements together it is {all}.").format(
        name=agreement_names[rates.index[-1]], churn=percent(rates.iloc[-1], 1), all=percent(measured.annual, 1)),
    highlight=[agreement_names[rates.index[-1]]], heads=(both(fi="Sopimus", en="Agreement"), both(fi="Kato vuodessa", en="Churn a year")),
    subtitle=both(fi="Kuinka suuri osa sopimuksista päättyy vuodessa, %, {first}–{last}",
                  en="Share of the agreements that end in a year, %, {first}–{last}").format(
        first=date(SINCE), last=date(UNTIL - pd.Timedelta(days=1))),
    source=both(fi="Lähde: Suvilinjan keksityt sopimukset", en="Source: Suvilinja's agreements, made up"),
)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-023"]
# Kokeile itse, mitä katoa väite menetetyistä asiakkaista vastaa. Kuinka paljon vuosikato kasvaa, jos puolet menetetäänkin neljässä vuodessa?

# %% [markdown] tags=["en", "lesson"] sources=["S0-023"]
# Try for yourself what churn a claim about lost customers amounts to. How much higher is yearly churn if half are lost in four years instead?

# %% tags=["lesson", "collapsed"]
four_years = 1 - retention.retention_for_life(4)


def churn_from(lost, years):
    return say(both(fi="Menetetään **{lost}**, vuosia {years}: vuotuinen asiakaskato on **{churn}**. Pelkkä jakaminen vuosilla antaisi {simple}.",
                    en="**{lost}** lost in {years} years: yearly churn is **{churn}**. Dividing by the years would give {simple}.").format(
        lost=percent(lost / 100), years=years, churn=percent(retention.annual_churn_from_loss(lost / 100, years), 2),
        simple=percent(lost / 100 / years, 2)))


explore(churn_from, {
    "lost": Slider(both(fi="Menetetään, %", en="Lost, %"), 10, 90, 5),
    "years": Slider(both(fi="Vuosissa", en="In years"), 1, 15)}, lost=50, years=5)

# %% [markdown] tags=["fi", "lesson"] sources=["X-12"]
# Miksi *asiakasvuosia* eikä vain lähteneiden osuus vuoden alun asiakkaista? Siksi, että osa tulee ja lähtee saman vuoden aikana. Asiakasvuosissa jokainen on mukana juuri sen ajan, jonka oli asiakas. Ja huomaa, keistä puhutaan: **sopimusasiakkaista**. Laivaan voi nousta myös ilman sopimusta, eikä silloin kukaan irtisano mitään. Heihin palataan luvun lopussa.
#
# Lähteissä on kolme eri lukua, joista vain ensimmäistä väitetään tavalliseksi. Puolet viidessä vuodessa on {half_in_five:percent.1}, saman kalvon seuraavan rivin esimerkki alkaa 15 prosentista, ja puolalaisen luennon CLV-taulukossa asiakkuus kestää neljä vuotta, mikä vastaa {100 * four_years:number} prosentin katoa. Kaikki ovat mahdollisia, mutta eri yrityksissä. Piirretään ne samaan kuvaan.

# %% [markdown] tags=["en", "lesson"] sources=["X-12"]
# Why *customer-years* and not simply the leavers as a share of those who were there on 1 January? Because some come and go within the year. In customer-years everybody counts for as long as they were customers. And note whom we are speaking of: those **with an agreement**. One can board without one, and then nobody gives notice of anything. The end of the chapter comes back to them.
#
# There are three different numbers in the sources, and only the first of them is claimed to be usual. Half in five years is {half_in_five:percent.1}; the example on the next line of the same slide begins at 15%; and in the CLV table of the Polish lecture a customer stays four years, which means a churn of {four_years:percent}. All are possible, in different firms. Let us draw them in one picture.

# %% tags=["lesson", "collapsed"]
curves = retention.survival([0.10, half_in_five, 0.15, four_years], years=10)
stay = 100 * curves[0.15]
life = {churn: retention.customer_life(1 - churn / 100) for churn in (15, 10, 5)}


lines(
    curves.index, {both(fi="kato {churn}", en="churn {churn}").format(churn=percent(churn, int(churn == half_in_five))): curves[churn] for churn in (half_in_five, 0.10, 0.15, four_years)},
    write_y=percent, limits=(0, 1), x_ticks=range(0, 11, 2), marks=[(5, 0.5, both(fi="puolet viidessä vuodessa", en="half in five years"))],
    x_label=both(fi="vuotta", en="years"),
    subtitle=both(fi="Jäljellä olevat, % alkuperäisistä asiakkaista, neljällä vuotuisella kadolla", en="Customers left, % of the original ones, at four rates of yearly churn"),
    source=both(fi="Lähde: kadot luentokalvolta 10 ja puolalaisen luennon kalvolta t10, käyrät laskettu", en="Source: churn from lecture slide 10 and slide t10 of the Polish lecture, curves worked out"),
    title=both(fi="Viiden vuoden päästä asiakkaista on jäljellä {few} tai {many}: kaikki riippuu kadosta",
               en="After five years {few} or {many} of the customers are left: it depends on churn").format(
        few=percent(curves.loc[5, four_years]), many=percent(curves.loc[5, 0.10])),
    alt=both(fi="Viiden vuoden päästä asiakkaista on jäljellä {many}, kun vuosikato on {low}, puolet, kun se on {half}, ja {few}, kun se on {high}.",
             en="After five years {many} of the customers are left at a yearly churn of {low}, half at {half}, and {few} at {high}.").format(
        many=percent(curves.loc[5, 0.10]), low=percent(0.10), half=percent(half_in_five, 1), few=percent(curves.loc[5, four_years]), high=percent(four_years)),
)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-022"]
# ## Kuinka kauan asiakas pysyy?
#
# Kadon peilikuva on **asiakaspysyvyys**, *customer retention rate* eli CR: kuinka suuri osa asiakkaista on asiakkaita vielä ensi vuonna. Jos kato on 15 %, pysyvyys on 85 %.
#
# Puolalaisen luennon kalvolla t13 on kaksi merkintää, CR ja N, mutta niiden välinen kaava on kadonnut. Se on (*tekijän täydennys*, lähteenä Best):
#
# $$N = \frac{1}{1 - CR}$$
#
# **Miksi?** Aloita sadasta asiakkaasta. Ensimmäisen vuoden ovat mukana kaikki, toisen {stay[1]:number}, kolmannen {stay[2]:number} ja niin edelleen. Kun nämä lasketaan yhteen ja jaetaan sadalla, saadaan keskimääräinen kesto, ja summa on juuri 1/(1 − 0,85) = {life[15]:number.2} vuotta.
#
# Keskimääräinen kesto ei ole sama asia kuin **puoliintumisaika**, jossa puolet on lähtenyt. Puolet lähtee viidessä vuodessa, kun kato on {half_in_five:percent.1}, mutta keskimäärin asiakkuus kestää silloin {1 / half_in_five:number.1} vuotta: muutama pysyy hyvin pitkään ja nostaa keskiarvoa. Kokeile säätimellä.

# %% [markdown] tags=["en", "lesson"] sources=["S3-022"]
# ## How long does a customer stay?
#
# The mirror image of churn is the **customer retention rate**, CR: the share of customers who will still be customers next year. If churn is 15%, retention is 85%.
#
# Slide t13 of the Polish lecture has two symbols, CR and N, but the formula that joins them is lost. It is (*author's completion*, after Best):
#
# $$N = \frac{1}{1 - CR}$$
#
# **Why?** Begin with a hundred customers. All of them are there for the first year, {stay[1]:number} for the second, {stay[2]:number} for the third, and so on. Add these up and divide by a hundred: that is the average life, and the sum is exactly 1/(1 − 0.85) = {life[15]:number.2} years.
#
# The average life is not the same as the **half-life**, in which half have left. At a churn of {half_in_five:percent.1} half leave in five years, but the average customer stays {1 / half_in_five:number.1}: a few stay very long and raise the mean. Try the control.

# %% tags=["lesson", "collapsed"]
def life_at(churn):
    share = churn / 100
    return say(
        both(fi="Kun asiakaskato on **{churn}**, asiakas pysyy keskimäärin **{life} vuotta**. Puolet on lähtenyt **{half} vuodessa**, ja viidessä vuodessa menetetään **{lost}**.",
             en="Churn **{churn}**: a customer stays **{life} years** on average, half have left in **{half} years**, and in five years **{lost}** are lost.")
        .format(churn=percent(share), life=number(retention.customer_life(1 - share), 2),
                half=number(retention.half_life(share), 2), lost=percent(1 - retention.retained_share(share, 5), 1)))


explore(life_at, {"churn": Slider(both(fi="Asiakaskato vuodessa, %", en="Yearly churn, %"), 2, 50)}, churn=15)

# %% [markdown] tags=["fi", "lesson"]
# Huomasitko, että viisi prosenttiyksikköä tekee paljon enemmän, kun kato on jo pieni? Kun kato pienenee 15:stä 10:een, kesto pitenee {life[15]:number.2} vuodesta {life[10]:number} vuoteen. Kun se pienenee 10:stä 5:een, kesto pitenee {life[10]:number} vuodesta {life[5]:number} vuoteen. Pidä tämä mielessä.
#
# **Pohdi.** Kaava olettaa, että kato on joka vuosi sama. Milloin omassa työssäsi lähdetään herkimmin: heti alussa vai vasta vuosien päästä?

# %% [markdown] tags=["en", "lesson"]
# Did you notice that at low rates five percentage points do far more? From 15 to 10, life grows from {life[15]:number.2} years to {life[10]:number}. From 10 to 5, it grows from {life[10]:number} to {life[5]:number}. Keep this in mind.
#
# **Reflect.** The formula supposes that churn is the same every year. Where you work, when do people leave most easily: right at the start, or only after years?

# %% [markdown] tags=["fi", "lesson"] sources=["S3-013", "S3-015"]
# ## Taulukko, jossa on reikiä
#
# Minkä arvoinen pysyvä asiakas on? Puolalaisen luennon kalvo t9 nimeää ainekset:
#
# - **N**, asiakkuuden kesto vuosina,
# - **NMC**, *net marketing contribution*, tällä kurssilla **asiakaskate**: tuotot vähennettynä muuttuvilla kustannuksilla sekä hankinta- ja ylläpitokustannuksilla,
# - **DR**, *discount rate*, **diskonttauskorko** eli se, mitä rahan odottaminen yritykselle maksaa.
#
# Kalvolta t10 näkee, miten niistä lasketaan luku. Taulukko on kuitenkin vaurioitunut: neljä solua on kadonnut. Viiva tarkoittaa, ettei solussa ole mitään. Osa soluista oli tyhjiä alun perinkin, osa on reikiä. Etsi reiät, ennen kuin luet eteenpäin.

# %% [markdown] tags=["en", "lesson"] sources=["S3-013", "S3-015"]
# ## A table with holes in it
#
# What is a customer who stays worth? Slide t9 of the Polish lecture names the ingredients:
#
# - **N**, the length of the customer's life in years,
# - **NMC**, the **net marketing contribution**: revenue less variable costs and less the costs of acquiring and retaining the customer,
# - **DR**, the **discount rate**: what waiting for money costs the firm.
#
# Slide t10 shows how they make a number. But the table is damaged: four cells are lost. A dash means that there is nothing in a cell. Some were empty from the start, some are holes. Find the holes before you read on.

# %% tags=["lesson", "collapsed"]
year_columns = {f"year_{n}": Column(both(fi="Vuosi {n}", en="Year {n}").format(n=n), "number") for n in range(1, 5)}
slide = course_data("clv_table")
damaged = course_data("clv_damaged")


def slide_table(frame, title, note=""):
    # fi: jakajissa on desimaaleja, muissa riveissä ei | en: divisors have decimals, the other rows have none
    shown = frame.assign(name=frame["row"].map(labels("clv_table"))).astype(object)
    for year in year_columns:
        shown[year] = [number(value, 3 if row == "discount_divisor" else 0) for row, value in zip(frame["row"], frame[year])]
    columns = {"name": Column(both(fi="Rivi",
                                   en="Row"))} | {year: Column(c.label, "range") for year, c in year_columns.items()}
    return table(shown, title, columns, note=note)


slide_table(damaged, both(fi="Taulukko sellaisena kuin se on säilynyt", en="The table as it has survived"))

# %% tags=["lesson", "collapsed"]
HOLES = {
    "acquisition_cost 2": (False, both(fi="hankintakustannukset, vuosi 2", en="acquisition costs, year 2"),
        both(fi="Asiakas hankitaan kerran, joten myöhempien vuosien solut olivat tyhjiä alun perinkin.",
             en="A customer is won once, so the later years were empty from the start.")),
    "retention_cost 1": (False, both(fi="ylläpitokustannukset, vuosi 1", en="retention costs, year 1"),
        both(fi="Ensimmäisenä vuonna asiakas vasta hankittiin, ja ylläpito alkaa toisena. Solu oli tyhjä alun perinkin.",
             en="In the first year the customer has only just been won: keeping begins in the second. The cell was empty from the start.")),
    "present_value 1": (True, both(fi="nykyarvo, vuosi 1", en="present value, year 1"),
        both(fi="Jokaisella vuodella on nykyarvo, joten solussa on ollut luku. Etsi vielä kolme muutakin.",
             en="Every year has a present value, so there must have been a number here. Find the other three as well.")),
}
explore(
    lambda dash: respond(HOLES[dash][0], HOLES[dash][2]),
    {"dash": Guess(both(fi="Mikä näistä on reikä",
                        en="Which of these is a hole"), {dash: name for dash, (_hole, name, _why) in HOLES.items()})},
)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-013"]
# Tarkista ensin, tunnetko merkinnät. Valitse tapaus ja se merkintä, joka siinä muuttuu.

# %% [markdown] tags=["en", "lesson"] sources=["S3-013"]
# First check whether you know the symbols. Choose a case, and the symbol that changes in it.

# %% tags=["lesson", "collapsed"]
cases = {
    "DR": both(fi="rahan odottaminen kallistuu", en="waiting for money becomes more costly"),
    "N": both(fi="asiakas pysyy vuoden pidempään", en="the customer stays a year longer"),
    "NMC": both(fi="asiakkaan palvelu halpenee", en="serving the customer becomes cheaper"),
}
meanings = {
    "N": both(fi="asiakkuuden kesto", en="the length of the customer's life"),
    "NMC": both(fi="vuoden asiakaskate", en="the net marketing contribution of a year"),
    "DR": both(fi="diskonttauskorko", en="the discount rate"),
}
printed, divisor = damaged.set_index("row").loc[["present_value", "discount_divisor"], "year_2"]
third_year = {margin: clv.clv([400, margin, 640], 0.10) for margin in range(600) if round(margin / divisor) == printed}


def matched(case, symbol):
    said = both(fi="{symbol} on {meaning}.",
                en="{symbol} is {meaning}.").format(symbol=symbol, meaning=meanings[symbol])
    return respond(case == symbol, said, "" if case == symbol else both(
        fi="Mikä tapauksessa muuttuu: aika, rahamäärä vai odottamisen hinta?",
        en="Does the case change how long, how much, or what waiting costs?"))


explore(
    matched,
    {"case": Choice(both(fi="Tapaus", en="Case"), cases),
     "symbol": Guess(both(fi="Merkintä", en="Symbol"), {name: name for name in meanings})}, case="DR",
)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-015", "S3-014"]
# Ratkaistaan se päättelemällä.
#
# 1. **Ensimmäisen vuoden nykyarvo.** Kate on 400 ja jakaja 1, joten nykyarvo on 400. Samalla selviää ensimmäinen kertynyt arvo: myös 400.
# 2. **Toisen vuoden kate.** Nykyarvo {printed:number} kerrottuna jakajalla {divisor:number.1} on {printed * divisor:number.1}. Painettu {printed:number} sopii sekä katteeseen 500 ({500 / divisor:number.1}) että katteeseen 501 ({501 / divisor:number.1}), mutta 501:llä kolmannen vuoden kertymä olisi {third_year[501]:number}. Kalvolla on {third_year[500]:number}, joten kate on 500.
# 3. **Toisen vuoden ylläpitokustannus.** 1 200 − 600 − 500 = {1200 - 600 - 500:number}.
#
# Jos kadonneissa soluissa on vain kalvolla jo olevia lukuja, ratkaisuja on kolme: vain 100 euron paikat vaihtelevat. Niistä yksi on järkevä: hankinnasta maksetaan kerran, alussa, ja ylläpito alkaa sen jälkeen ja halpenee, 100, 80, 60.
#
# Näin löytyy myös kadonnut kaava. Kalvolla se oli kuva, mutta vain yksi ajoitus tuottaa taulukon luvut (*tekijän täydennys*):
#
# $$CLV = \sum_{t=1}^{N} \frac{NMC_t}{(1 + DR)^{\,t-1}}$$

# %% [markdown] tags=["en", "lesson"] sources=["S3-015", "S3-014"]
# Let us solve it by reasoning.
#
# 1. **The present value of the first year.** The margin is 400 and the divisor 1, so it is 400. That gives the first cumulative value too: also 400.
# 2. **The margin of the second year.** The present value, {printed:number}, times the divisor, {divisor:number.1}, is {printed * divisor:number.1}. The printed {printed:number} suits a margin of 500 ({500 / divisor:number.1}) as well as one of 501 ({501 / divisor:number.1}), but with 501 the third year's cumulative value would be {third_year[501]:number}. The slide has {third_year[500]:number}, so the margin is 500.
# 3. **The retention cost of the second year.** 1,200 − 600 − 500 = {1200 - 600 - 500:number}.
#
# If the lost cells hold only numbers that are on the slide already, there are three solutions: they differ only in where the 100 euros stand. One of them makes sense: acquisition is paid once, at the start, and retention begins after it and grows cheaper, 100, 80, 60.
#
# The lost formula is found the same way. On the slide it was a picture, but only one timing gives the numbers of the table (*author's completion*):
#
# $$CLV = \sum_{t=1}^{N} \frac{NMC_t}{(1 + DR)^{\,t-1}}$$

# %% tags=["lesson", "collapsed"]
slide_table(slide, both(fi="Taulukko täydennettynä", en="The table restored"),
            both(fi="Tekijän täydennys: vuoden 2 kate ja ylläpitokustannus sekä vuoden 1 nykyarvo ja kertynyt elinkaariarvo.",
                 en="Recovered by the author: the margin and the retention cost of year 2, the present value and the cumulative CLV of year 1."))

# %% tags=["lesson"]
# fi: vaihda jokin luku ja aja solu uudelleen | en: change a number and run the cell again
one_customer = clv.clv_table(
    revenue=[1000, 1200, 1440, 1600],
    variable_cost_rate=0.5,
    acquisition=[100],
    retention=[0, 100, 80, 60],
    discount_rate=0.10,
)

present = one_customer.loc["present_value"]
waterfall(
    [(both(fi="Vuosi {n}", en="Year {n}").format(n=n), value) for n, value in present.items()], "CLV",
    title=both(fi="Asiakas, joka pysyy {n} vuotta, on tänään {clv} arvoinen, kun raha tulee vuoden alussa",
               en="A customer of {n} years is worth {clv} today, with the money at the start of the year").format(n=len(present), clv=money(present.sum(), "EUR")),
    alt=both(fi="Vuosien nykyarvot {list} ovat yhteensä {clv}.",
             en="The present values of the years, {list}, are {clv} together.").format(
        list=", ".join(money(value, "EUR") for value in present), clv=money(present.sum(), "EUR")),
    heads=(both(fi="Vuosi", en="Year"), both(fi="Nykyarvo, €", en="Present value, €")),
    subtitle=both(fi="Kunkin vuoden asiakaskate tämän päivän rahana, €", en="Net contribution of each year in today's money, €"),
    source=both(fi="Lähde: puolalaisen luennon kalvo t10, täydennettynä", en="Source: slide t10 of the Polish lecture, restored"),
)

# %% tags=["lesson", "collapsed"] sources=["S3-015"]
def other_assumptions(rate, upkeep, growth):
    revenue = income[0] * np.cumprod([1, *(1 + rise + growth / 100)])
    found = clv.clv_table(revenue, 0.5, [100], [0, *(upkeep * np.array([100, 80, 60]))], rate / 100).loc["present_value"].sum()
    return say(both(fi="Näillä oletuksilla asiakkaan arvo on **{value}** (raha vuoden alussa). Kalvon omilla se on {slide}.",
                    en="With these the customer is worth **{value}** (money at the start of the year). The slide's own assumptions give {slide}.").format(
        value=money(found, "EUR"), slide=money(at_start, "EUR")))


slide_rows = slide.set_index("row")[list(year_columns)]
income = slide_rows.loc["revenue"].to_numpy()
rise = np.diff(income) / income[:-1]
slide_margins = slide_rows.loc["net_contribution"]
at_start, at_end = (clv.clv(slide_margins, 0.10, when) for when in ("start", "end"))
explore(
    other_assumptions,
    {
        "rate": Slider(both(fi="Diskonttauskorko, %", en="Discount rate, %"), 0, 25),
        "upkeep": Slider(both(fi="Ylläpito, kertaa kalvon luvut",
                              en="Retention costs, times those of the slide"), 0, 5, 0.5),
        "growth": Slider(both(fi="Tuottojen kasvu vuodessa, prosenttiyksikköä enemmän tai vähemmän",
                              en="Growth of revenue, percentage points more or less a year"), -20, 20),
    },
    rate=10, upkeep=1.0, growth=0,
)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-015"]
# Kalvolla on viisi yksityiskohtaa, jotka kannattaa huomata, koska niitä tulee vastaan joka taulukossa.
#
# - Rivi *marża brutto*, bruttokate, on väärin nimetty: siitä on vähennetty jo hankinta ja ylläpito. Englannin NMC on oikea nimi.
# - Rivi *NPV* on yhden vuoden nykyarvo, ei nettonykyarvo, ja *diskonttotekijä* on jakaja.
# - Pyöristetyt nykyarvot antavat yhteensä {present.round().sum():number}, kalvo sanoo {at_start:number}. Kalvo on oikeassa: ensin lasketaan yhteen, sitten pyöristetään.
# - Tuotot kasvavat {rise[0]:percent}, {rise[1]:percent} ja {rise[2]:percent.1}. Jos viimeinenkin kasvu olisi {rise[1]:percent}, tuotot olisivat {income[2] * (1 + rise[1]):number}.
# - Taulukko pitää neljää vuotta **varmana**. Jos N on jo keskimääräinen kesto, lukuja ei saa kertoa pysyvyydellä toistamiseen.

# %% [markdown] tags=["en", "lesson"] sources=["S3-015"]
# Five details of the slide are worth noticing, because they turn up in every such table.
#
# - The row *marża brutto*, gross margin, is misnamed: acquisition and retention are already taken off. NMC is the right name.
# - The row *NPV* is the present value of one year, not a net present value, and the *discount factor* is a divisor.
# - The rounded present values add up to {present.round().sum():number}; the slide says {at_start:number}. The slide is right: add first, round last.
# - Revenue grows by {rise[0]:percent}, {rise[1]:percent} and {rise[2]:percent.1}. Had the last been {rise[1]:percent} as well, revenue would be {income[2] * (1 + rise[1]):number}.
# - The table takes four years **for certain**. If N is the average life already, the numbers must not be multiplied by retention once more.

# %% [markdown] tags=["fi", "lesson"] sources=["S3-016", "S3-017"]
# ### Milloin asiakas on maksanut itsensä takaisin?
#
# Jokaisen uuden asiakkaan hankkiminen maksaa varmasti, joskus paljonkin, ja tuotto tulee vasta ajan myötä. Niin sanoo puolalainen luento, ja sitä varten siinä on ollut kuva: kalvo t11 on pelkkä otsikko CLV, sen kuvio on kadonnut. Alla on *tekijän täydennys*, kertyneen elinkaariarvon käyrä. **Takaisinmaksuvuosi** on se, jona käyrä ylittää nollan.
#
# Kalvon asiakas maksaa itsensä takaisin heti ensimmäisenä vuonna, koska 100 euron hankinta on pieni. Liikuta säädintä: millä vuodella 1 500 euron hankinta on maksettu takaisin? Entä kuinka kallis hankinta saa olla, jotta neljä vuotta vielä riittää? (Rahan oletetaan tulevan vuoden alussa.)

# %% [markdown] tags=["en", "lesson"] sources=["S3-016", "S3-017"]
# ### When has the customer paid back?
#
# Winning a new customer is sure to cost something, sometimes a lot, and the returns come only in time. So says the Polish lecture, and it had a picture for it: slide t11 is only the heading CLV, its figure is lost. Below is the *author's completion*, the curve of cumulative lifetime value. The **break-even year** is the one in which it crosses zero.
#
# The slide's customer pays back in the very first year, for an acquisition of 100 euros is small. Move the control: in which year has an acquisition of €1,500 been paid back? And how costly can acquisition be for four years to be enough? (The money is supposed to come at the start of the year.)

# %% tags=["lesson", "collapsed"]
bearable = at_start + slide_rows.loc["acquisition_cost", "year_1"]


COSTLIEST = 2500


def built_up(acquisition):
    return clv.clv_table([1000, 1200, 1440, 1600], 0.5, [acquisition], [0, 100, 80, 60], 0.10).loc["cumulative_clv"]


def payback(acquisition):
    cumulative = built_up(acquisition)
    paid = cumulative.index[cumulative >= 0]
    year = paid[0] if len(paid) else None
    title = (both(fi="Kun hankinta maksaa {cost}, takaisinmaksuvuosi on {year}",
                  en="With an acquisition cost of {cost} the customer has paid back in year {year}").format(
        cost=money(acquisition, "EUR"), year=year) if year else
        both(fi="Kun hankinta maksaa {cost}, neljä vuotta ei riitä",
             en="With an acquisition cost of {cost} four years are not enough").format(cost=money(acquisition, "EUR")))
    return lines(
        cumulative.index, {both(fi="Kertynyt elinkaariarvo", en="Cumulative CLV"): cumulative}, title=title,
        alt=both(fi="Kun hankinta maksaa {cost}, kertynyt arvo on vuosien 1–{n} lopussa {list}.",
                 en="With an acquisition cost of {cost}, the value so far is {list} at the end of years 1–{n}.").format(
            cost=money(acquisition, "EUR"), n=len(cumulative), list=", ".join(money(value, "EUR") for value in cumulative)),
        subtitle=both(fi="Kertynyt elinkaariarvo kunkin vuoden lopussa, €, raha vuoden alussa", en="Cumulative CLV at the end of each year, €, money at the start of the year"),
        source=both(fi="Lähde: puolalaisen luennon kalvo t10, täydennettynä; hankinta säätimestä", en="Source: slide t10 of the Polish lecture, restored; acquisition from the control"),
        x_label=both(fi="vuosi", en="year"), level=(0, both(fi="nollaraja", en="break-even")), x_ticks=cumulative.index,
        limits=(built_up(COSTLIEST).min(), built_up(0).max()),
        marks=[(year, cumulative[year], both(fi="vuosi {n}", en="year {n}").format(n=year))] if year else [],
    )


explore(payback, {"acquisition": Slider(both(fi="Hankintakustannus, €",
                                             en="Acquisition cost, €"), 0, COSTLIEST, 100)}, acquisition=1000)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-014"]
# ## Milloin raha tulee?
#
# 1 500 euron hankinta on maksettu takaisin neljäntenä vuonna, ja {bearable:money} on enin, minkä neljä vuotta kestää. Kummassakin oletettiin jotakin, mitä ei sanottu ääneen kuin suluissa: milloin raha tulee.
#
# Sama asiakas, samat katteet, sama korko. Kaksi ihmistä laskee ja saa eri luvun: **{at_start:money}** ja **{at_end:money}**. Kumpikin laskee oikein.
#
# Toinen olettaa kalvon tavoin, että vuoden raha on käytössä jo vuoden *alussa*, joten ensimmäistä vuotta ei diskontata. Toinen olettaa, että raha tulee vuoden *lopussa*, ja jakaa jo ensimmäisen vuoden luvulla 1,1. Ero on yhdeksän prosenttia, eikä se riipu asiakkaasta lainkaan. Kolmas, vielä tiukempi tapa laskee katteen vasta niiltä, jotka ovat jääneet ensimmäisen vuoden yli: kertoimeksi tulee CR/(1 + DR − CR), jossa CR on pysyvyys ja DR korko (Gupta & Lehmann). 80 prosentin pysyvyydellä ja 10 prosentin korolla se on {clv.margin_multiple(0.8, 0.1):number.2} vuosikatetta.
#
# Siksi jokaisen CLV-luvun vieressä pitää lukea, milloin rahan oletetaan tulevan.

# %% [markdown] tags=["en", "lesson"] sources=["S3-014"]
# ## When does the money come?
#
# An acquisition of €1,500 is paid back in the fourth year, and {bearable:money} is the most that four years can bear. Both supposed something that was said only in brackets: when the money comes.
#
# The same customer, the same margins, the same rate. Two people work it out and get different numbers: **{at_start:money}** and **{at_end:money}**. Both are right.
#
# One supposes, as the slide does, that the money of a year is there at its *start*, so the first year is not discounted. The other supposes that it comes at the *end*, and divides even the first year by 1.1. The difference is nine per cent, and it has nothing to do with the customer. A third, still stricter way counts a margin only from those who have stayed beyond the first year: the multiple is then CR/(1 + DR − CR), where CR is retention and DR the rate (Gupta & Lehmann). At a retention of 80% and a rate of 10% it is {clv.margin_multiple(0.8, 0.1):number.2} yearly margins.
#
# That is why every CLV should have beside it when the money is supposed to come.

# %% tags=["lesson", "collapsed"]
def timings(rate):
    first, last = (clv.clv(slide_margins, rate / 100, when) for when in ("start", "end"))
    return say(both(fi="Kun korko on **{rate}**, arvo on **{first}**, jos raha tulee vuoden alussa, ja **{last}**, jos se tulee vuoden lopussa. Ero on {difference}.",
                    en="At a rate of **{rate}** the value is **{first}** if the money comes at the start of the year, and **{last}** if it comes at the end. The difference is {difference}.").format(
        rate=percent(rate / 100), first=money(first, "EUR"), last=money(last, "EUR"), difference=money(first - last, "EUR")))


explore(timings, {"rate": Slider(both(fi="Diskonttauskorko, %", en="Discount rate, %"), 0, 25)}, rate=10)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-024"]
# ## Kaksinkertaistuuko voitto?
#
# Nyt toimitusjohtajan väitteeseen. Jos kate on joka vuosi sama eikä hankinta maksa, asiakkaan arvo on kate kertaa kesto. Kun kato pienenee 15 prosentista 10 prosenttiin, kesto pitenee {life[15]:number.2} vuodesta {life[10]:number} vuoteen. Arvo kasvaa siis **{clv.profit_ratio():number.1}-kertaiseksi**, ei kaksinkertaiseksi. Ja jos tuleva raha diskontataan 10 prosentilla, kasvu kutistuu **{clv.profit_ratio(discount_rate=0.1):number.2}-kertaiseen**: lisävuodet ovat kaukana.
#
# Onko väite väärä? Ei välttämättä. Siitä vain puuttuvat oletukset. Liikuta säätimiä ja etsi ainakin kaksi tapaa päästä kahteen.

# %% [markdown] tags=["en", "lesson"] sources=["S0-024"]
# ## Does the profit double?
#
# Now for the managing director's claim. If the margin is the same every year and acquisition costs nothing, a customer's value is margin times life. When churn falls from 15% to 10%, life grows from {life[15]:number.2} years to {life[10]:number}. So the value becomes **{clv.profit_ratio():number.1} times** as large, not twice. And if future money is discounted at 10%, it becomes only **{clv.profit_ratio(discount_rate=0.1):number.2} times** as large: the added years are far away.
#
# Is the claim wrong? Not necessarily. It is only short of its assumptions. Move the controls, and find at least two ways of getting to two.

# %% tags=["lesson", "collapsed"]
def raised(kept):
    # fi: kun kate kasvaa joka vuosi yhden ensimmäisen vuoden katteen verran | en: with the margin rising every year by that of the first
    return kept / (1 - kept) ** 2


sum_needed = (2 * life[15] - life[10]) / (raised(0.90) - 2 * raised(0.85))
sum_at_most = raised(0.90 / 1.10) / raised(0.85 / 1.10)
MOST_TIMES = 5


def doubling(churn_after, rate, growth, acquisition):
    kept = {"discount_rate": rate / 100, "growth": growth / 100, "acquisition": acquisition}
    if (1 - churn_after / 100) * (1 + growth / 100) >= 1 + rate / 100:
        return say(both(fi="Näillä oletuksilla arvo kasvaa rajatta, joten suhdetta ei voi antaa.",
                        en="With these assumptions the value grows without limit, so no ratio can be given."), kind="warning")
    before, after = (clv.clv_retention(1, 1 - churn, **kept) for churn in (0.15, churn_after / 100))
    if before <= 0:
        return say(both(fi="Näin kalliilla hankinnalla asiakas on 15 prosentin kadolla tappiollinen, joten suhdetta ei voi antaa.",
                        en="With so costly an acquisition the customer brings a loss at a churn of 15%, so no ratio can be given."), kind="warning")
    ratio = after / before
    if ratio > MOST_TIMES:
        return say(both(fi="Näillä oletuksilla arvo kasvaa yli {n}-kertaiseksi, {ratio}-kertaiseksi: niin paljon, ettei se mahdu kuvioon.",
                        en="With these assumptions the value becomes more than {n} times as large, {ratio} times: too much for the figure.").format(
            n=MOST_TIMES, ratio=number(ratio, 1)), kind="warning")
    later = both(fi="jälkeen: {churn}", en="after: {churn}").format(churn=percent(churn_after / 100))
    return bars(
        [both(fi="ennen: {churn}", en="before: {churn}").format(churn=percent(0.15)), later], [1, ratio],
        write=lambda value: number(value, 2), limits=(0, MOST_TIMES), highlight=[later],
        heads=(both(fi="Kato", en="Churn"), both(fi="Arvo", en="Value")),
        title=both(fi="Asiakkaan arvo kasvaa {ratio}-kertaiseksi: {words}",
                   en="The value of a customer becomes {ratio} times as large: {words}").format(
            ratio=number(ratio, 2), words=both(fi="se kaksinkertaistuu", en="it doubles") if ratio >= 1.995 else
            both(fi="se ei kaksinkertaistu", en="it does not double")),
        alt=both(fi="Arvo on {before} ensimmäisen vuoden katetta, kun kato on 15 %, ja {after}, kun se on {churn}: {ratio}-kertainen.",
                 en="The value is {before} years of first-year margin at a churn of 15% and {after} at {churn}: {ratio} times as much.").format(
            before=number(before, 2), after=number(after, 2), churn=percent(churn_after / 100), ratio=number(ratio, 2)),
        subtitle=both(fi="Asiakkaan arvo kadon mukaan, kun 15 prosentin kadolla se on 1; raha vuoden alussa",
                      en="Value of a customer by churn, when at 15% it is 1; money at the start of the year"),
        source=both(fi="Lähde: luentokalvon 10 väite (Strandvik), muut oletukset säätimistä",
                    en="Source: the claim of lecture slide 10 (Strandvik), the other assumptions from the controls"))


explore(
    doubling,
    {
        "churn_after": Slider(both(fi="Kato jälkeen, %", en="Churn after, %"), 5, 15),
        "rate": Slider(both(fi="Diskonttauskorko, %", en="Discount rate, %"), 0, 20),
        "growth": Slider(both(fi="Katteen kasvu vuodessa, %", en="Growth of margin a year, %"), 0, 10),
        "acquisition": Slider(both(fi="Hankinta, vuosikatteina", en="Acquisition cost, years of margin"), 0, 5, 0.1),
    },
    churn_after=10, rate=0, growth=0, acquisition=0.0,
)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-024"]
# Viisi tapaa päästä kahteen (*tekijän täydennys*):
#
# 1. **Hankinta on kallista.** Jos asiakkaan hankkiminen maksaa {clv.acquisition_for_ratio():number.2} vuoden katteen, lisävuodet ovat puhdasta voittoa. Lähes sama {clv.acquisition_for_ratio(discount_rate=0.1):number.2} riittää myös 10 prosentin korolla.
# 2. **Kate kasvaa.** Ilman korkoa riittää {100 * clv.growth_for_ratio():number.1} prosentin kasvu vuodessa, 10 prosentin korolla tarvitaan {clv.growth_for_ratio(discount_rate=0.1):percent.1}. Jos kate kasvaa joka vuosi saman euromäärän, tarvitaan ilman korkoa {sum_needed:percent.1} ensimmäisen vuoden katteesta; 10 prosentin korolla mikään euromäärä ei riitä, vaan suhde jää aina alle {np.ceil(100 * sum_at_most) / 100:number.2}:n.
# 3. **Kiinteät kulut vievät puolet katteesta.** Asiakaskanta on puolitoistakertainen, kulut samat, joten voitto kaksinkertaistuu.
# 4. **Aikaa on.** Jos uusia asiakkaita tulee joka vuosi 15 % kannasta, 15 prosentin kadolla kanta pysyy ennallaan ja 10 prosentin kadolla se kasvaa viisi prosenttia vuodessa. Se on kaksinkertainen {retention.doubling_time(0.05):number.1} vuodessa.
# 5. **Lähtötaso on eri.** Kadon pieneneminen 10 prosentista 5 prosenttiin kaksinkertaistaa keston ilman mitään muuta.
#
# Ja yksi tapa jäädä kauemmas: jos katsot vain viiden vuoden päähän, arvo kasvaa {clv.profit_ratio(horizon=5):number.2}-kertaiseksi (ilman korkoa).

# %% [markdown] tags=["en", "lesson"] sources=["S0-024"]
# Five ways of getting to two (*author's completion*):
#
# 1. **Acquisition is costly.** If winning a customer costs {clv.acquisition_for_ratio():number.2} years of margin, the added years are pure profit. Nearly the same, {clv.acquisition_for_ratio(discount_rate=0.1):number.2}, is enough at a rate of 10%.
# 2. **The margin grows.** Without interest, {clv.growth_for_ratio():percent.1} a year is enough; at a rate of 10% it takes {clv.growth_for_ratio(discount_rate=0.1):percent.1}. If the margin grows by the same sum every year, that sum must be {sum_needed:percent.1} of the first year's margin without interest; at a rate of 10% no sum is enough, and the ratio always stays below {np.ceil(100 * sum_at_most) / 100:number.2}.
# 3. **Fixed costs take half of the contribution.** The customer base is half as large again and the costs are the same, so the profit doubles.
# 4. **There is time.** If newcomers are 15% of the base every year, then at a churn of 15% it stands still, and at 10% it grows by five per cent a year. It has doubled in {retention.doubling_time(0.05):number.1} years.
# 5. **The starting point is another.** A fall in churn from 10% to 5% doubles the life, with nothing else.
#
# And one way of staying further from it: if you look only five years ahead, the value becomes only {clv.profit_ratio(horizon=5):number.2} times as large (without interest).

# %% tags=["lesson", "collapsed"]
grid_rates, grid_growths = [0, 0.05, 0.10, 0.15], [0.10, 0.08, 0.05, 0.0]
ratios = np.array([[clv.profit_ratio(growth=g, discount_rate=r) for r in grid_rates] for g in grid_growths])
doubled = int((ratios >= 2).sum())
heatmap(
    ratios, [percent(g) for g in grid_growths], [percent(r) for r in grid_rates],
    write=lambda ratio: number(ratio, 2) + (" ✓" if ratio >= 2 else ""),
    title=both(fi="Ilman hankintakustannusta kaksinkertaistuminen vaatii kasvua ja matalan koron: ruutuja {n}/{all}",
               en="Without acquisition costs, doubling takes growth and a low rate: {n} of {all} squares").format(n=doubled, all=ratios.size),
    alt=both(fi="Ilman kasvua ja korkoa arvo kasvaa {plain}-kertaiseksi, 5 prosentin kasvulla ja 10 prosentin korolla {middle}-kertaiseksi; kahteen yltää {n} ruutua, kun niitä on {all}.",
             en="With neither growth nor interest the value becomes {plain} times as large, with 5% growth and a 10% rate {middle} times; {n} of {all} squares reach two.").format(
        plain=number(ratios[3, 0], 2), middle=number(ratios[2, 2], 2), n=doubled, all=ratios.size),
    subtitle=both(fi="Kuinka moninkertaiseksi asiakkaan arvo kasvaa, kun kato pienenee 15 prosentista 10 prosenttiin; ✓ vähintään kaksinkertaiseksi",
                  en="How many times as much a customer is worth when churn falls from 15% to 10%; ✓ at least twice"),
    source=both(fi="Lähde: luentokalvon 10 väite (Strandvik), ruudut laskettu", en="Source: the claim of lecture slide 10 (Strandvik), the squares worked out"),
    row_label=both(fi="katteen kasvu vuodessa", en="growth of margin a year"),
    column_label=both(fi="diskonttauskorko", en="discount rate"), limits=(1, 3),
)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-024"]
# ### Mitä alkuperäinen lähde sanoi?
#
# Väite on peräisin Reichheldin ja Sasserin artikkelista (1990), ja siellä se kuuluu toisin: voitto voi kasvaa *lähes sata prosenttia*, kun säilytetään *viisi prosenttia enemmän* asiakkaista. Sana *voi* ja mitta puuttuvat kalvolta. ”Viisi prosenttia enemmän” on sekin kaksiselitteinen: onko pysyvyys 85 prosentista 90:een vai 85:stä {85 * 1.05:number.2}:een? Artikkelin esimerkeissä kate kasvaa vuosi vuodelta ja hankinta maksaa, eli juuri ne ehdot täyttyvät, joilla väite pitää.
#
# Talouspäällikön kysymykseen on siis vastaus. *Yhden asiakkaan arvo* kasvaa puolitoistakertaiseksi. *Voitto* voi kaksinkertaistua, mutta se riippuu meistä. Seuraavaksi katsotaan, mikä katteen saa kasvamaan.

# %% [markdown] tags=["en", "lesson"] sources=["S0-024"]
# ### What did the original source say?
#
# The claim comes from an article by Reichheld and Sasser (1990), and there it reads otherwise: companies *can* boost profits by *almost 100%* by retaining *just 5% more* of their customers. The word *can* and the measure are missing from the slide. "5% more" is ambiguous too: does retention go from 85% to 90%, or from 85% to {0.85 * 1.05:percent.2}? In the examples of the article the margin grows from year to year and acquisition costs money: the very conditions under which the claim holds.
#
# So the head of finance has an answer. The *value of one customer* becomes half as large again. *Profit* may double, but that depends on us. Next: what makes a margin grow.

# %% [markdown] tags=["fi", "lesson"] sources=["S0-071", "S3-017", "S3-018", "S3-019", "S3-023"]
# ## Miksi vanha asiakas on kannattavampi?
#
# Reichheld ja Sasser jakoivat vuotuisen voiton osiin: **perusvoitto**, **lisäostot**, **matalammat kustannukset**, **suosittelut** ja **korkeammat hinnat**. Ennen niitä on vuosi nolla, jolloin vain maksetaan hankinnasta. Luentokalvolla heidän pylväskuvionsa luvut ovat kadonneet, mutta yksi heidän sarjoistaan tunnetaan: luottokorttiasiakkaan tuotto on vuodesta 0 vuoteen 5 dollareina −51, 30, 42, 44, 49 ja 55. (Se on piirretty luvussa 7.)
#
# Puolalainen luento selittää kasvun näin. Hankinta maksaa heti, mutta ajan myötä myynti ja tuotto kasvavat. Kanta-asiakkaat, *jos he ovat erittäin tyytyväisiä*, ostavat enemmän: valikoiman muita tuotteita ja uusia versioita, varsinkin aloilla, joilla tekniikka vanhenee nopeasti. Suurin syy on luennon mukaan **osuus lompakosta**: sama asiakas siirtää meille ostoja, jotka hän ennen teki muualla. (Kalvo t14 toistaa saman tekstin, joten sitä ei käsitellä erikseen.)
#
# Huomaa kaksi ehtoa: erittäin tyytyväinen ja lompakossa tilaa. Jos asiakas ostaa jo kaiken meiltä, kate ei kasva pitämällä.

# %% [markdown] tags=["en", "lesson"] sources=["S0-071", "S3-017", "S3-018", "S3-019", "S3-023"]
# ## Why is an old customer more profitable?
#
# Reichheld and Sasser divided the profit of a year into parts: **base profit**, **additional purchases**, **lower costs**, **referrals** and **higher prices**. Before them comes year zero, in which one only pays for acquisition. On the lecture slide the numbers of their bars are lost, but one of their series is known: a credit-card customer brings −51, 30, 42, 44, 49 and 55 dollars in years 0 to 5. (It is drawn in chapter 7.)
#
# The Polish lecture explains the growth as follows. Acquisition costs money at once, but in time sales and profit grow. Regular customers, *if they are very satisfied*, buy more: other articles of the range and new versions, especially where technology ages fast. Above all, it says, profitability grows because the **share of wallet** does: the same customer moves to us purchases that used to be made elsewhere. (Slide t14 repeats the same text, so it is not treated apart.)
#
# Note the two conditions: very satisfied, and room in the wallet. If a customer buys everything from us already, keeping makes no margin grow.

# %% [markdown] tags=["fi", "lesson"] sources=["S3-018", "S3-019"]
# Kumpi tekee enemmän, lompakko-osuus vai ostojen kasvu? Asiakkaan kaikki ostot ovat aluksi 2 000 € vuodessa, kate on 40 % ja diskonttauskorko 10 % (*tekijän täydennys*). Ensimmäinen säädin muuttaa sitä, keneltä ostetaan: osuus kasvaa viiden vuoden ajan. Toinen kasvattaa ostoja itseään, kun erittäin tyytyväinen asiakas ostaa valikoiman muita tuotteita ja uusia versioita. Kuinka nopeaa kasvun pitäisi olla, jotta se korvaisi osuuden nousun 60 prosenttiin?

# %% [markdown] tags=["en", "lesson"] sources=["S3-018", "S3-019"]
# Which does more, the share of wallet or the growth of purchases? All the customer's purchases are €2,000 a year at first, the margin is 40% and the discount rate 10% (*author's completion*). The first control changes from whom the customer buys: the share rises over five years. The second makes the purchases themselves grow, when a very satisfied customer buys other articles of the range and new versions. How fast would they have to grow to make up for a rise of the share to 60%?

# %% tags=["lesson", "collapsed"]
typical = {"margin": 100, "retention_rate": 0.85, "discount_rate": 0.10, "growth": 0.0, "acquisition": 100}
start = clv.clv_retention(**typical)


def wallet(share, growth):
    margins = 2000 * 0.40 * np.linspace(0.3, share / 100, 5) * (1 + growth / 100) ** np.arange(5)
    return say(both(fi="Osuus on aluksi 30 % ja viidentenä vuonna **{share}**, ja ostot kasvavat vuodessa **{growth}**: viiden vuoden kate on nykyarvona **{value}** (raha vuoden alussa). Ilman kumpaakin se olisi {flat}.",
                    en="The share goes from 30% to **{share}** and purchases grow by **{growth}** a year: five years are worth **{value}** (money at the start of the year). With neither they would be worth {flat}.").format(
        share=percent(share / 100), growth=percent(growth / 100), value=money(clv.clv(margins, 0.10), "EUR"),
        flat=money(clv.clv(np.full(5, 2000 * 0.40 * 0.3), 0.10), "EUR")))


explore(
    wallet,
    {"share": Slider(both(fi="Osuus lompakosta vuonna 5, %", en="Share of wallet in year 5, %"), 30, 100, 5),
     "growth": Slider(both(fi="Ostojen kasvu vuodessa, %", en="Growth of purchases a year, %"), 0, 40)},
    share=60, growth=0,
)

# %% [markdown] tags=["fi", "lesson"]
# ## Mistä luku riippuu eniten?
#
# Elinkaariarvossa on monta oletusta, eikä yksikään ole varma. **Herkkyysanalyysissa** kysytään, mitä tapahtuu, kun yhtä liikutetaan ja muut pysyvät. Alla on asiakas, jonka kate on 100 € vuodessa, pysyvyys 85 %, diskonttauskorko 10 % ja hankintakustannus 100 €: arvo on {start:money}, kun raha tulee vuoden alussa ja ensimmäinen vuosi on varma. Jokainen palkki näyttää, mihin arvo siirtyy, kun yksi oletus muuttuu. Pisin palkki ylimpänä; kuviota kutsutaan tornadoksi.

# %% [markdown] tags=["en", "lesson"]
# ## What does the number depend on most?
#
# A lifetime value holds many assumptions, and none is certain. A **sensitivity analysis** asks what happens when one of them moves and the others stay. Below is a customer with a margin of €100 a year, retention of 85%, a discount rate of 10% and an acquisition cost of €100: the value is {start:money}, with the money at the start of the year and the first year certain. Each bar shows where the value goes when one assumption changes. The longest bar is at the top, and the figure is called a tornado.

# %% [markdown] tags=["fi", "lesson"]
# **Arvaa ensin, katso sitten.** Mikä näistä muutoksista liikuttaa arvoa eniten?

# %% [markdown] tags=["en", "lesson"]
# **Guess first, then look.** Which of these changes moves the value most?

# %% tags=["lesson", "collapsed"]
moved = {
    "retention_rate": ([0.80, 0.90], both(fi="Pysyvyys 80–90 %", en="Retention 80–90%")),
    "growth": ([-0.05, 0.05], both(fi="Katteen kasvu −5–5 %", en="Growth of margin −5–5%")),
    "margin": ([80, 120], both(fi="Kate 80–120 €", en="Margin €80–120")),
    "discount_rate": ([0.15, 0.05], both(fi="Diskonttauskorko 15–5 %", en="Discount rate 15–5%")),
    "acquisition": ([150, 50], both(fi="Hankintakustannus 150–50 €", en="Acquisition cost €150–50")),
}
changes = {words: clv.clv_sensitivity(typical, name, ends)["change"].tolist() for name, (ends, words) in moved.items()}
changes = dict(sorted(changes.items(), key=lambda item: np.ptp(item[1])))
widest = list(changes)[-1]
explore(
    lambda name: respond(
        moved[name][1] == widest,
        both(fi="Katso alta, kuinka paljon ja kuinka lähelle seuraava yltää.",
             en="See below by how much, and how close the next one comes.") if moved[name][1] == widest
        else both(fi="Arvo kyllä liikkuu, mutta toinen muutos liikuttaa sitä enemmän. Katso alta.",
                  en="It does move the value, but another one moves it more: see below.")),
    {"name": Guess(both(fi="Arvauksesi", en="Your guess"), {name: words for name, (_ends, words) in moved.items()})},
)

# %% tags=["lesson", "collapsed"]
width = {name: np.ptp(changes[words]) for name, (_ends, words) in moved.items()}
industries = course_data("retention_margin")
r = {kind: rows["retention_rate"].corr(rows["margin_rate"])
     for kind, rows in [("all", industries), *industries.groupby("contract")]}


fold(tornado(
    list(reversed(changes)), [tuple(ends) for ends in reversed(changes.values())], start,
    heads=(both(fi="Oletus", en="Assumption"), both(fi="välin alussa", en="start of range"), both(fi="välin lopussa", en="end of range")),
    subtitle=both(fi="Elinkaariarvo, €, kun yksi oletus liikkuu välinsä alusta loppuun ja muut pysyvät",
                  en="CLV, €, when one assumption moves from the one end of its range to the other and the rest stay"),
    source=both(fi="Lähde: keksitty asiakas (tekijän täydennys)", en="Source: an invented customer (author's completion)"),
    title=both(fi="Arvoa liikuttaa eniten: {widest}", en="What moves the value most: {widest}").format(widest=widest),
    alt=both(fi="{widest}: arvo on {low}–{high} €, kun se aluksi on {start}; muut oletukset liikuttavat sitä vähemmän.",
             en="{widest}: the value is €{low}–{high}, at first {start}; the other assumptions move it less.").format(
        widest=widest, start=money(start, "EUR"), low=number(start + min(changes[widest])), high=number(start + max(changes[widest]))),
))

# %% [markdown] tags=["fi", "lesson"]
# Tornado ei kerro, kuinka todennäköisiä muutokset ovat: viisi prosenttiyksikköä pysyvyyttä voi olla vuosien työ, kun taas hinnankorotus näkyy katteessa huomenna. Se kertoo, mitä lukua kannattaa mitata tarkimmin.
#
# Näillä väleillä pysyvyys ({width["retention_rate"]:money}) ja kate ({width["margin"]:money}) ovat lähes tasoissa. Väli ratkaisee järjestyksen, joten valitse se sen mukaan, kuinka epävarma luku on.

# %% [markdown] tags=["en", "lesson"]
# A tornado does not tell how likely the changes are: five percentage points of retention may be the work of years, while a price rise shows in the margin tomorrow. It tells which number is worth measuring most carefully.
#
# With these ranges retention ({width["retention_rate"]:money}) and margin ({width["margin"]:money}) are nearly level. The range settles the order, so choose it by how uncertain the number is.

# %% [markdown] tags=["fi", "lesson"] sources=["S3-021"]
# ## Pysyvyys ja kate kulkevat yhdessä. Entä sitten?
#
# Puolalaisen luennon mukaan asiakaspysyvyyden ja voittomarginaalin välillä on *hyvin vahva positiivinen korrelaatio*, joskin toimialasta riippuva. Lukuja luento ei anna. Alla on kaksitoista **keksittyä** toimialaa (*tekijän täydennys*), joiden nimet ovat kirjaimia, jottei kukaan luule niitä oikeiksi. Korrelaatio on {r["all"]:number.2}. Pitäisikö pysyvyyttä siis parantaa, jotta kate kasvaisi?

# %% [markdown] tags=["en", "lesson"] sources=["S3-021"]
# ## Retention and margin go together. So what?
#
# According to the Polish lecture there is a *very strong positive correlation* between retention and profit margin, though it depends on the industry. The lecture gives no figures. Below are twelve **invented** industries (*author's completion*), named by letters so that nobody takes them for real. The correlation is {r["all"]:number.2}. So should retention be improved to raise the margin?

# %% tags=["lesson", "collapsed"]
explore(
    lambda answer: respond(answer == "unknown", {
        "yes": both(fi="Kaksi asiaa voi kulkea käsi kädessä, vaikka kumpikaan ei aiheuta toista. Katso toimialoja ryhmittäin.",
                    en="Two things can go together without one causing the other. Look at the industries in groups."),
        "no": both(fi="{r} on vahva yhteys. Katso kuitenkin toimialoja ryhmittäin.",
                   en="{r} is strong. But look at the industries in groups.").format(r=number(r["all"], 2)),
        "unknown": both(fi="Etsi siis kolmas tekijä, joka voisi olla kummankin takana. Katso toimialoja ryhmittäin.",
                        en="So look for a third thing that could lie behind both: look at the industries in groups."),
    }[answer]),
    {"answer": Guess(both(fi="Vastauksesi", en="Your answer"), {
        "yes": both(fi="kyllä, yhteys on vahva", en="yes, the connection is strong"),
        "no": both(fi="ei, yhteys on heikko", en="no, the connection is weak"),
        "unknown": both(fi="tästä ei voi vielä päätellä", en="it cannot be told from this yet")})},
)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-021"]
# Vaihda nyt näkyviin vain sopimusalat tai vain muut.

# %% [markdown] tags=["en", "lesson"] sources=["S3-021"]
# Now show only the industries with contracts, or only the others.

# %% tags=["lesson", "collapsed"]
def correlation(shown):
    chosen = industries if shown == "all" else industries[industries["contract"] == shown]

    def paint(ax):
        size = text_size(is_narrow(ax))
        for kind, marker, colour, words in (
            ("yes", "s", OURS, both(fi="ostetaan sopimuksella", en="customers have a contract")),
            ("no", "o", OTHER, both(fi="ei sopimuksia", en="no contracts"))):
            points = chosen[chosen["contract"] == kind]
            if len(points):
                ax.scatter(points["retention_rate"], points["margin_rate"], marker=marker, color=colour, s=150)
                top = points["margin_rate"].max()
                ax.annotate(words, (points["retention_rate"].mean(), top), xytext=(0, 20), textcoords="offset points", ha="center",
                            fontsize=size, fontweight="bold", color=INK if colour == OURS else QUIET)
        for row in chosen.itertuples():
            ax.annotate(row.industry, (row.retention_rate, row.margin_rate), ha="center", va="center", fontsize=9,
                        color=PAPER if row.contract == "yes" else INK)
        ax.set_xlim(0.48, 1.0)
        ax.set_ylim(0, 0.25)
        ax.set_xticks([0.5, 0.75, 1.0], [percent(tick) for tick in (0.5, 0.75, 1.0)], fontsize=size)
        ax.set_yticks([0, 0.1, 0.2], [percent(tick) for tick in (0, 0.1, 0.2)], fontsize=size)
        ax.tick_params(length=0)
        ax.grid(color=GRID, linewidth=0.8)
        ax.set_xlabel(both(fi="pysyvyys", en="retention rate"), fontsize=size, color=QUIET)
        ax.set_ylabel(both(fi="voittomarginaali", en="profit margin"), fontsize=size, color=QUIET)

    return draw(
        paint, height=(320, 300),
        table=table(chosen, both(fi="Keksityt toimialat", en="The invented industries"), {
            "industry": Column(both(fi="Toimiala", en="Industry")), "contract": Column(both(fi="Sopimus", en="Contract")),
            "retention_rate": Column(both(fi="Pysyvyys", en="Retention rate"), "percent", 1),
            "margin_rate": Column(both(fi="Voittomarginaali", en="Profit margin"), "percent", 1)}),
        title=both(fi="Keksityt toimialat: pysyvyyden ja katteen korrelaatio on {r}",
                                           en="Invented industries: the correlation of retention and margin is {r}").format(r=number(r[shown], 2)),
        subtitle=both(fi="Pysyvyys vaakaan ja voittomarginaali pystyyn, %, toimialoittain", en="Retention rate across and profit margin upwards, %, by industry"),
        source=both(fi="Lähde: keksityt toimialat (tekijän täydennys)", en="Source: invented industries (author's completion)"),
        alt=both(fi="Pysyvyyden ja voittomarginaalin korrelaatio {n} keksityllä toimialalla on {r}.",
                 en="The correlation of retention and profit margin in {n} invented industries is {r}.").format(n=len(chosen), r=number(r[shown], 2)))


offers = course_data("contract_vs_device").set_index("option")
offers["margin"] = offers["revenue_eur"] * offers["margin_rate"]
offers["first_year"] = offers["margin"] - offers["acquisition_eur"]
device, contract = offers.loc["device"], offers.loc["contract"]
explore(
    correlation,
    {"shown": Choice(both(fi="Toimialat", en="Industries"), {
        "all": both(fi="kaikki", en="all"), "yes": both(fi="sopimusalat", en="with contracts"), "no": both(fi="muut alat", en="without contracts")})},
    shown="all",
)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-021"]
# Kummassakin ryhmässä erikseen korrelaatio on lievästi negatiivinen: {r["yes"]:number.2} ja {r["no"]:number.2}. Koko yhteys syntyi siitä, että aineistossa on kahdenlaisia aloja. Kolmas tekijä, sopimus, nostaa sekä pysyvyyttä että katetta. Tämä aineisto on rakennettu niin, mutta sama voi olla totta missä tahansa vertailussa. *Korrelaatio ei ole syy*: sen selvittää vasta koe, jossa osan pysyvyyttä parannetaan ja muut ovat vertailuryhmä.

# %% [markdown] tags=["en", "lesson"] sources=["S3-021"]
# Within each of the two groups the correlation is slightly negative: {r["yes"]:number.2} and {r["no"]:number.2}. All of it came from there being two sorts of industries. A third thing, the contract, raises both retention and margin. This data was built so, but the same may be true of any comparison. *Correlation is not cause*: only an experiment tells, in which some customers' retention is improved and the others are a control group.

# %% [markdown] tags=["fi", "lesson"] sources=["S1-036"]
# ## Laite kerran vai sopimus vuosittain?
#
# Koulutuspäivän muistiinpanoissa on pieni tapaus, Pc Apu: yritys, joka siirtyi tietokoneiden myynnistä huoltosopimuksiin. Lähde ei anna lukuja; alla olevat ovat *tekijän täydennys*. Laitteesta jää {device.revenue_eur:number} euron kaupasta {device.margin_rate:percent}, siis {device.margin:money}, ja hankinta maksaa {device.acquisition_eur:money}. Sopimus tuo {contract.revenue_eur:money} vuodessa, josta jää {contract.margin_rate:percent} eli {contract.margin:money}, mutta sen myyminen maksaa {contract.acquisition_eur:money}.
#
# Ensimmäisenä vuonna laitekauppa voittaa selvästi: {device.first_year:money} vastaan {contract.first_year:money}. Siksi siirtymä pelottaa. Ratkaiseva luku on pysyvyys.

# %% [markdown] tags=["en", "lesson"] sources=["S1-036"]
# ## A device once, or a contract every year?
#
# The notes of a training day tell of a small case, Pc Apu: a firm that moved from selling computers to selling service contracts. The source gives no figures; those below are the *author's completion*. A device sale of {device.revenue_eur:money} leaves {device.margin_rate:percent}, that is {device.margin:money}, and winning it costs {device.acquisition_eur:money}. A contract brings {contract.revenue_eur:money} a year, of which {contract.margin_rate:percent}, {contract.margin:money}, is left, but selling it costs {contract.acquisition_eur:money}.
#
# In the first year the device wins clearly: {device.first_year:money} against {contract.first_year:money}. That is why the move is frightening. The number that decides is retention.

# %% tags=["lesson", "collapsed"]
offer_names = labels("contract_vs_device")
won, keeping = slide_rows.loc["acquisition_cost"].sum(), slide_rows.loc["retention_cost"].dropna()
in_force = agreements[agreements["relationship_ended_on"].isna()].set_index("customer_id")


KEPT_AT_MOST = 95


def of_contract(kept):
    return [clv.clv_retention(contract.margin, kept / 100, 0.10, horizon=n, acquisition=contract.acquisition_eur)
            for n in range(1, 11)]


def contract_or_device(kept):
    once, yearly = device.first_year, of_contract(kept)
    ahead = next((n for n, value in enumerate(yearly, start=1) if value > once), None)
    title = (both(fi="Kun pysyvyys on {kept}, sopimus ohittaa laitteen vuonna {year}",
                  en="With a retention of {kept} the contract overtakes the device in year {year}").format(kept=percent(kept / 100), year=ahead)
             if ahead else both(fi="Kun pysyvyys on {kept}, sopimus ei koskaan tavoita laitetta",
                                en="With a retention of {kept} the contract never catches up").format(kept=percent(kept / 100)))
    return lines(
        range(1, 11), {offer_names["contract"]: yearly, offer_names["device"]: [once] * 10},
        title=title, x_label=both(fi="vuosi", en="year"), limits=(contract.first_year, of_contract(KEPT_AT_MOST)[-1]),
        marks=[(ahead, yearly[ahead - 1], both(fi="vuosi {n}", en="year {n}").format(n=ahead))] if ahead else [],
        subtitle=both(fi="Kertynyt arvo tämän päivän rahana, €, raha vuoden alussa", en="Value so far in today's money, €, money at the start of the year"),
        source=both(fi="Lähde: tapaus Pc Apu koulutuspäivän muistiinpanoista, luvut tekijän täydennys", en="Source: the case Pc Apu from the notes of a training day, figures by the author"),
        alt=both(fi="Laitteesta saadaan {device} heti; sopimuksesta on kertynyt {first} vuonna 1, {five} vuonna 5 ja {ten} vuonna 10.",
                 en="The device brings {device} at once; the contract has brought {first} by year 1, {five} by year 5 and {ten} by year 10.").format(
            device=money(once, "EUR"), first=money(yearly[0], "EUR"), five=money(yearly[4], "EUR"), ten=money(yearly[9], "EUR")),
    )


explore(contract_or_device, {
    "kept": Slider(both(fi="Sopimusten pysyvyys, %", en="Retention of contracts, %"), 30, KEPT_AT_MOST, 5)}, kept=85)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-015", "S0-077", "S0-078", "X-09"]
# ## Mitä pitäminen maksaa?
#
# Luentokalvon 35 (1–5–25-sääntö) mukaan uudelle asiakkaalle myyminen maksaa viisi kertaa niin paljon kuin nykyiselle: jos yhden yksikön myyminen nykyiselle maksaa yhden, uudelle se maksaa viisi. Puolalaisen luennon taulukossa hankinta maksaa 100 ja ylläpito 100, 80 ja 60. Vuodesta riippuen suhde on {won / keeping.max():number.1}–{won / keeping.min():number.1}, ja hankinta on **{won / keeping.mean():number.2}** kertaa keskimääräinen ylläpito ({won:number}/{keeping.mean():number}), ei viisi kertaa.
#
# Luvut kuvaavat eri asioita, yhden yksikön myyntiä ja vuoden ylläpitoa, joten ne eivät kumoa toisiaan. Kumpikaan lähde ei kerro, mistä sen luvut ovat. Luku 9 palaa asiaan.
#
# Ylläpito ei ole Suvilinjallakaan ilmaista. Nyt on aika laskea, mitä siitä saadaan.

# %% [markdown] tags=["en", "lesson"] sources=["S3-015", "S0-077", "S0-078", "X-09"]
# ## What does keeping cost?
#
# According to lecture slide 35 (the 1–5–25 rule), selling to a new customer costs five times as much as selling to an existing one: if selling one unit to the present customer costs one, selling it to a new one costs five. In the table of the Polish lecture, acquisition costs 100 and retention 100, 80 and 60. Depending on the year the ratio is {won / keeping.max():number.1}–{won / keeping.min():number.1}, and acquisition is **{won / keeping.mean():number.2}** times the average retention cost ({won:number}/{keeping.mean():number}), not five times.
#
# The numbers measure different things, the sale of one unit and the upkeep of a year, so neither refutes the other. Nor does either source tell where its numbers come from. Chapter 9 returns to this.
#
# Keeping customers is not free at Suvilinja either. It is time to see what is gained by it.

# %% [markdown] tags=["fi", "lesson"] sources=["S0-074"]
# ## Asiakkuuspääoma: minkä arvoisia asiakkaat ovat yhteensä?
#
# Luentokalvon mukaan yrityksen tulos syntyy asiakkuuksien elinkaaren arvoista. Kun nykyisten asiakkaiden elinkaariarvot lasketaan yhteen, saadaan **asiakkuuspääoma**, *customer equity*. Lasketaan se Suvilinjan {len(in_force):number} voimassa olevalle sopimukselle. Hankintakustannusta ei enää vähennetä: se on jo maksettu. Kate on vuoden 2025 kate ylläpito- ja palvelukustannusten jälkeen, korko 10 % ja kato kunkin sopimuslajin oma. Rahan oletetaan tulevan vuoden alussa, ja ensimmäinen vuosi on varma.

# %% [markdown] tags=["en", "lesson"] sources=["S0-074"]
# ## Customer equity: what are the customers worth together?
#
# According to the lecture slide, a firm's result comes from the lifetime values of its customer relationships. Add up the lifetime values of the present customers, and you have **customer equity**. Let us work it out for the {len(in_force):number} agreements of Suvilinja that are in force. Acquisition is no longer taken off: it has been paid. The margin is that of 2025 after retention and service costs, the rate is 10%, and churn is that of each kind of agreement. The money is supposed to come at the start of the year, and the first year is certain.

# %% tags=["lesson", "collapsed"]
sales = read_transactions().frame
in_2025 = sales[sales["date"].dt.year == 2025].groupby("customer_id")["amount"].sum()
costs = course_data("customer_costs").query("year == 2025").set_index("customer_id")
margin_2025 = in_2025.reindex(costs.index).fillna(0) * (1 - costs["cogs_rate"]) - costs["retention_eur"] - costs["service_eur"]
in_force = in_force.assign(margin=margin_2025)
value = in_force.groupby("agreement").agg(customers=("margin", "size"), margin=("margin", "sum"))
value["margin"] /= value["customers"]
value["churn"] = rates
value["life"] = [retention.customer_life(1 - churn) for churn in value["churn"]]
value["clv"] = [clv.clv_retention(row.margin, 1 - row.churn, 0.10) for row in value.itertuples()]
value["equity"] = value["clv"] * value["customers"]
value["name"] = value.index.map(agreement_names)
value = value.sort_values("equity", ascending=False)
equity = clv.customer_equity(value["equity"])
table(
    value, both(fi="Sopimusten asiakkuuspääoma: {money}",
                en="Customer equity of the agreements: {money}").format(money=money(equity, "EUR")),
    {
        "name": Column(both(fi="Sopimus", en="Agreement")), "customers": Column(both(fi="Asiakkaita", en="Customers"), "number"),
        "margin": Column(both(fi="Kate vuodessa", en="Margin a year"), "money", 0, "€"),
        "churn": Column(both(fi="Kato", en="Churn"), "percent", 1),
        "life": Column(both(fi="Kesto, vuotta", en="Life, years"), "number", 1), "clv": Column("CLV", "money", 0, "€"),
        "equity": Column(both(fi="Yhteensä", en="Together"), "money", 0, "€"),
    },
    note=both(fi="Raha tulee vuoden alussa, ja ensimmäinen vuosi on varma; vuoden lopussa summa olisi {end}. Jokainen sopimuslaji on laskettu keskimääräisenä asiakkaana; lajin sisällä erot ovat suuria.",
              en="Money at the start of the year, the first year certain; at the end of the year the sum would be {end}. Each kind of agreement is taken as an average customer; within a kind the differences are large.").format(
        end=money(equity / 1.10, "EUR")),
)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-074"]
# Asiakkuuspääoma on noin **{equity / 1e6:number.2} miljoonaa euroa** (vuoden lopun rahana {equity / 1.10:money}), ja siitä kaksi kolmasosaa on {value.customers["business"]:number} yrityssopimuksen takana. Kanta-asiakasohjelmassa on eniten asiakkaita, {value.customers["loyalty"]:number}, mutta heistä yhden elinkaariarvo on **{value.clv["loyalty"]:money}**. Nimi *kanta-asiakas* ei siis tee kenestäkään arvokasta.
#
# ### Vastaus toimitusjohtajalle
#
# Minkä arvoinen viisi prosenttiyksikköä pienempi kato olisi Suvilinjalle? Ja mitä siitä voi enintään maksaa vuodessa yhtä asiakasta kohti, ennen kuin hyöty on syöty?
#
# **Arvaa ensin, katso sitten.** Kannattaako ohjelmasta maksaa ehdotetut 60 000 € vuodessa?

# %% [markdown] tags=["en", "lesson"] sources=["S0-074"]
# Customer equity is about **{equity / 1e6:number.2} million euros** ({equity / 1.10:money} with the money at the end of the year), and two thirds of it stand behind {value.customers["business"]:number} business agreements. The loyalty programme has the most customers, {value.customers["loyalty"]:number}, but one of them is worth **{value.clv["loyalty"]:money}**. So being called *loyal* makes nobody valuable.
#
# ### An answer for the managing director
#
# What would five percentage points less churn be worth to Suvilinja? And how much can one pay for it at most, a year and a customer, before the gain is eaten up?
#
# **Guess first, then look.** Is the programme worth the €60,000 a year that is proposed?

# %% tags=["lesson", "collapsed"]
explore(
    lambda answer: respond(answer == "less", {
        "yes": both(fi="Vertaa hintaa ylärajaan, joka on alla olevan taulukon otsikossa.",
                    en="The most that it is worth is in the title of the table below: compare."),
        "less": both(fi="Kuinka paljon vähemmän, ja kenestä? Katso alla olevasta taulukosta.",
                     en="How much less, and for whom? See the table below."),
        "no": both(fi="Pysyvä asiakas tuo rahaa. Katso alla olevasta taulukosta, kuinka paljon.",
                   en="A customer who stays does bring money: see in the table below how much."),
    }[answer]),
    {"answer": Guess(both(fi="Vastauksesi", en="Your answer"), {
        "yes": both(fi="kyllä", en="yes"), "less": both(fi="kyllä, mutta vähemmän", en="yes, but not so much"),
        "no": both(fi="ei mihinkään hintaan", en="no, at no price")})},
)

# %% tags=["lesson", "collapsed"]
def kept_better(points):
    better = value.assign(after=[max(churn - points / 100, 0.0) for churn in value["churn"]])
    better["clv_after"] = [clv.clv_retention(row.margin, 1 - row.after, 0.10) for row in better.itertuples()]
    better["gain"] = (better["clv_after"] - better["clv"]) * better["customers"]
    better["limit"] = [(row.clv_after - row.clv) / clv.clv_retention(1, 1 - row.after, 0.10) for row in better.itertuples()]
    better["yearly"] = better["limit"] * better["customers"]
    return better


def worth_paying(points):
    better = kept_better(points)
    return table(
        better, both(fi="Kato {points} prosenttiyksikköä pienempi: pääoma kasvaa {gain}, ja siitä kannattaa maksaa vuodessa enintään {yearly}",
                     en="Churn {points} percentage points lower: equity grows by {gain}; bringing churn down is worth at most {yearly} a year").format(
            points=points, gain=money(better["gain"].sum(), "EUR"), yearly=money(better["yearly"].sum(), "EUR")),
        {
            "name": Column(both(fi="Sopimus", en="Agreement")), "churn": Column(both(fi="Kato nyt", en="Churn now"), "percent", 1),
            "after": Column(both(fi="Kato jälkeen", en="Churn after"), "percent", 1),
            "clv": Column(both(fi="CLV nyt", en="CLV now"), "money", 0, "€"),
            "clv_after": Column(both(fi="CLV jälkeen", en="CLV after"), "money", 0, "€"),
            "gain": Column(both(fi="Hyöty yhteensä", en="Gain together"), "money", 0, "€"),
            "limit": Column(both(fi="Enintään vuodessa asiakasta kohti",
                                 en="At most a year and a customer"), "money", 2, "€"),
        },
    )


five = kept_better(5)
gain, limit = five["gain"].sum(), five["limit"]
business = in_force.loc[in_force["agreement"] == "business", "margin"]
of_the_best = business.nlargest(round(len(business) / 10)).sum() / business.sum()
new = in_force["relationship_began_on"] >= "2025-01-01"
of_older = in_force[~new].groupby("agreement")["margin"].mean()
limit_of_older = (five["yearly"] * of_older / five["margin"]).sum()
without_agreement = register.loc[register["agreement"].isna(), "customer_id"]
walk_ins = sales[sales["customer_id"].isin(without_agreement)]
walk_in_summary = collect(customer_summary(walk_ins, "2026-01-01")).set_index("customer_id")
explore(worth_paying, {"points": Slider(both(fi="Kato pienenee, prosenttiyksikköä",
                                             en="Churn lower by, percentage points"), 1, 10)}, folded=True, points=5)

# %% [markdown] tags=["fi", "lesson"]
# Asiakkuuspääoma kasvaisi noin {round(gain, -3):money}, eli {gain / equity:percent}: paljon, mutta kaukana kaksinkertaisesta. Ohjelmasta kannattaa maksaa enintään noin **{round(five["yearly"].sum(), -3):money} vuodessa**. Ehdotettu 60 000 € on liikaa, ja tasajako on virhe: se olisi {60_000 / len(in_force):money} asiakasta kohti. Yrityssopimuksesta kannattaa maksaa jopa {limit["business"]:money} vuodessa, työmatkasopimuksesta {limit["commuter"]:money} ja kanta-asiakkaasta **{limit["loyalty"]:money.2}**.
#
# {limit["business"]:money} on keskiarvo: {(business < 0).mean():percent} yrityssopimuksista on tappiollisia, ja kymmenesosa tuo {of_the_best:percent} katteesta. Rahaa ei siis pidä jakaa tasan lajin sisälläkään.
#
# Laskelmassa on yksi heikko kohta. Sopimuksista {new.sum():number} alkoi vasta vuonna 2025, joten niistä on mukana vain osa vuotta. Jos nekin tuottaisivat täytenä vuonna saman kuin vanhemmat, yläraja olisi noin {round(limit_of_older, -3):money}, edelleen alle ehdotetun 60 000 euron.
#
# Vastaus on siis: *kyllä kannattaa, mutta ei näin.* Ja vain, jos ohjelma todella pienentää katoa viisi yksikköä. Siitä ei ole vielä mitään näyttöä.
#
# **Pohdi.** Mitä laskelma jättää pois? Ajattele suosituksia, ihmisten kohtelua ja sitä, että yrityssopimusten keskiarvon takana muutama suuri kantaa muut.

# %% [markdown] tags=["en", "lesson"]
# Customer equity would grow by about {round(gain, -3):money}, or {gain / equity:percent}: much, but far from double. The programme is worth at most about **{round(five["yearly"].sum(), -3):money} a year**. The 60,000 proposed is too much, and sharing it evenly is a mistake: it would be {60_000 / len(in_force):money} a customer. A business agreement is worth up to {limit["business"]:money} a year, a commuter agreement {limit["commuter"]:money}, and a member of the loyalty programme **{limit["loyalty"]:money.2}**.
#
# The {limit["business"]:money} is an average: {(business < 0).mean():percent} of the business agreements make a loss, and a tenth of them bring {of_the_best:percent} of the margin. So the money should not be shared out evenly within a kind either.
#
# There is one weak spot in the calculation. Of the agreements {new.sum():number} began only in 2025, so only a part of a year is in it for them. If in a whole year they brought as much as the older ones, the ceiling would be about {round(limit_of_older, -3):money}, still below the 60,000 proposed.
#
# So the answer is: *yes, it is worth paying for, but not like this.* And only if the programme really lowers churn by five points. Of that there is no evidence yet.
#
# **Reflect.** What does the calculation leave out? Think of recommendations, of how people are treated, and of the few large ones who carry the rest behind the average of the business agreements.

# %% [markdown] tags=["fi", "lesson"]
# ## Pidemmälle: asiakkaat, jotka eivät irtisano mitään
#
# *Tästä eteenpäin mennään lähteitä pidemmälle (tekijän täydennys). Jos tulit opiskelemaan vain kurssin ydinasiat, voit hypätä kohtaan Testaa itsesi.*
#
# Sopimusasiakkaan lähtö näkyy. Suvilinjalla on kuitenkin **{len(walk_in_summary):number}** ostanutta asiakasta, joilla ei ole sopimusta. He eivät irtisano mitään. He vain lakkaavat tulemasta, eikä kukaan tiedä, milloin. Onko kahden kuukauden hiljaisuus lähtö vai tauko?
#
# Se riippuu rytmistä. Jos joku on ostanut joka viikko, kahden kuukauden hiljaisuus on hälyttävä. Jos joku ostaa kerran puolessa vuodessa, se ei ole mitään. **Ostomallit** tekevät tästä arkijärjestä laskun. Niissä on kaksi ajatusta:
#
# - Jokaisella on oma **rytminsä**, jota hän ostaa niin kauan kuin on asiakas. Rytmit vaihtelevat asiakkaasta toiseen.
# - Jokaisella on oma **taipumuksensa lähteä**, eikä lähtöä näe. Siitä kertoo vain hiljaisuus, joka on rytmiin nähden liian pitkä.
#
# Näistä malli laskee **todennäköisyyden olla yhä asiakas**, P(alive). Alla on kaksi asiakasta, jotka ovat kumpikin ostaneet kuutena päivänä: toinen viikon välein, toinen kahden kuukauden välein.

# %% [markdown] tags=["en", "lesson"]
# ## Going further: customers who give no notice
#
# *From here on we go further than the sources (author's completion). If you came for the core of the course only, you can jump to Test yourself.*
#
# When a customer with an agreement leaves, it is seen. But Suvilinja has **{len(walk_in_summary):number}** customers who have bought without one. They give no notice of anything. They just stop coming, and nobody knows when. Is a silence of two months a farewell or a pause?
#
# It depends on the rhythm. If somebody has bought every week, two months of silence is alarming. If somebody buys once in half a year, it is nothing. **Purchase models** make a calculation of this common sense. There are two ideas in them:
#
# - Everybody has a **rhythm** of their own, in which they buy for as long as they are customers. Rhythms differ from one customer to another.
# - Everybody has an **inclination to leave** of their own, and leaving is not seen. It shows only as a silence that is too long for the rhythm.
#
# From these a model works out the **probability of still being a customer**, P(alive). Below are two customers who have both bought on six days: one a week apart, the other two months apart.

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib.lessons.l08_clv.models import MODELS

walk_in_fits = {name: purchase_models.fit_purchases(walk_in_summary, name) for name in MODELS}
OF_WALK_INS = both(fi="Lähde: Suvilinjan keksityt ostot {first}–{last}, asiakkaat ilman sopimusta",
                   en="Source: Suvilinja's purchases {first}–{last}, made up, customers without an agreement").format(
    first=date(walk_ins["date"].min()), last=date(walk_ins["date"].max()))


def fading(weeks):
    silence = np.arange(0, 53)
    alive = {}
    for gap, words in ((7, both(fi="osti joka viikko", en="bought every week")),
                       (60, both(fi="osti kahden kuukauden välein", en="bought every two months"))):
        histories = pd.DataFrame({"frequency": 5, "recency": 5 * gap, "T": 5 * gap + 7 * silence})
        alive[words] = purchase_models.probability_alive(walk_in_fits["mbg_nbd"], histories).to_numpy()
    often, seldom = (curve[weeks] for curve in alive.values())
    return lines(
        silence, alive, write_y=percent,
        title=both(fi="{weeks} hiljaisen viikon jälkeen yhä asiakas: viikoittain ostanut {often}, harvoin ostanut {seldom}",
                   en="Still a customer after {weeks} silent weeks: {often} of weekly buyers, {seldom} of rare ones").format(
            weeks=weeks, often=percent(often), seldom=percent(seldom)),
        alt=both(fi="Viikon välein ostanut on {weeks} hiljaisen viikon jälkeen yhä asiakas todennäköisyydellä {often}, kahden kuukauden välein ostanut todennäköisyydellä {seldom}.",
                 en="After {weeks} silent weeks a weekly buyer is still a customer with a probability of {often}, one who bought every two months with {seldom}.").format(
            weeks=weeks, often=percent(often), seldom=percent(seldom)),
        subtitle=both(fi="Todennäköisyys olla yhä asiakas kuuden ostopäivän jälkeen, %, MBG/NBD-malli",
                      en="Probability of still being a customer after six days of purchase, %, MBG/NBD model"),
        source=OF_WALK_INS, x_label=both(fi="viikkoa hiljaa", en="weeks of silence"), limits=(0, 1),
        marks=[(weeks, often, percent(often)), (weeks, seldom, percent(seldom))],
    )


explore(fading, {"weeks": Slider(both(fi="Hiljaisuutta, viikkoa", en="Weeks of silence"), 0, 52)}, weeks=9)

# %% [markdown] tags=["fi", "lesson"]
# Mitä P(alive) tarkoittaa? Se **ei** kerro, mitä yksi ihminen aikoo. Se kertoo joukosta: sadasta samalla tavalla ostaneesta ja hiljenneestä noin näin moni on yhä asiakas, *jos malli sopii aineistoon*. Ensin yksi asiakas päivästä päivään, sitten kaikki.

# %% [markdown] tags=["en", "lesson"]
# What does P(alive) mean? It does **not** tell what one person intends. It tells of a crowd: of a hundred who have bought and fallen silent like this, about so many are still customers, *if the model fits the data*. First one customer from day to day, then all of them.

# %% tags=["lesson", "collapsed"]
ONE = "A00028"
their_days = walk_ins.loc[walk_ins["customer_id"] == ONE, "date"].drop_duplicates().sort_values()
bought_on = (their_days - their_days.iloc[0]).dt.days.to_numpy()
until = (UNTIL - their_days.iloc[0]).days
# fi: tiheästi ostojen väliin; ostopäivä on kuviossa kahdesti, ennen ostoa ja sen jälkeen | en: often between purchases; a day of purchase is there twice, before the purchase and after it
history = pd.DataFrame([
    {"frequency": n, "recency": begin, "T": age}
    for n, (begin, end) in enumerate(zip(bought_on, [*bought_on[1:], until])) for age in np.linspace(begin, end, 13)])
history["alive"] = purchase_models.probability_alive(walk_in_fits["mbg_nbd"], history).to_numpy()
before_purchase = history[history["T"].isin(bought_on[1:]) & (history["T"] > history["recency"])]
lowest = before_purchase.loc[before_purchase["alive"].idxmin()]
returned = history.loc[history["recency"] == lowest["T"], "alive"].iloc[0]
lines(
    history["T"] / 7, {ONE: history["alive"]}, write_y=percent, limits=(0, 1),
    marks=[*((row["T"] / 7, row["alive"], percent(returned) if row["T"] == lowest["T"] else "")
             for _place, row in history.drop_duplicates("frequency").iterrows()),
           (lowest["T"] / 7, lowest["alive"], percent(lowest["alive"])),
           (until / 7, history["alive"].iloc[-1], percent(history["alive"].iloc[-1]))],
    title=both(fi="Asiakas {who}: hiljaisuus laskee todennäköisyyden {low} prosenttiin, seuraava osto nostaa sen {high} prosenttiin",
               en="Customer {who}: silence lowers the probability to {low}%, the next purchase raises it to {high}%").format(
        who=ONE, low=number(100 * lowest["alive"]), high=number(100 * returned)),
    alt=both(fi="Asiakas osti {n} päivänä; todennäköisyys olla yhä asiakas laski ostojen välissä {low} prosenttiin, nousi seuraavasta ostosta {high} prosenttiin ja on lopussa {last} prosenttia.",
             en="The customer bought on {n} days; the probability of still being a customer fell to {low}% between purchases, rose to {high}% with the next one, and is {last}% at the end.").format(
        n=len(bought_on), low=number(100 * lowest["alive"]), high=number(100 * returned), last=number(100 * history["alive"].iloc[-1])),
    x_label=both(fi="viikkoa ensimmäisestä ostosta", en="weeks from the first purchase"),
    subtitle=both(fi="Todennäköisyys olla yhä asiakas, %, {first}–{last}; pisteet ostopäiviä, viimeinen tilanne lopussa",
                  en="Probability of still being a customer, %, {first}–{last}; the dots are days of purchase, the last the end").format(
        first=date(their_days.iloc[0]), last=date(UNTIL)),
    source=OF_WALK_INS,
)

# %% tags=["lesson", "collapsed"]
TIMES, SILENT = [1, 2, 4, 9, 19], [30, 91, 182, 365, 730]
silences = walk_in_summary["T"] - walk_in_summary["recency"]
cells = pd.DataFrame({
    "times": np.searchsorted(TIMES, walk_in_summary["purchase_days"]), "silent": np.searchsorted(SILENT, silences),
    "alive": purchase_models.probability_alive(walk_in_fits["mbg_nbd"], walk_in_summary.reset_index()).to_numpy()})
chance = cells.pivot_table(index="times", columns="silent", values="alive").to_numpy()
where = pd.crosstab(cells["times"], cells["silent"]).to_numpy()
times_names = ["1", "2", "3–4", "5–9", "10–19", both(fi="20 tai yli", en="20 or more")]
silent_names = both(
    fi="alle 1 kk|1–3 kk|3–6 kk|6–12 kk|1–2 vuotta|yli 2 vuotta",
    en="under 1 mo|1–3 mo|3–6 mo|6–12 mo|1–2 years|over 2 years").split("|")
heads_of_cells = {
    "row_label": both(fi="ostopäiviä", en="days of purchase"), "column_label": both(fi="viimeisestä ostosta", en="since the last purchase")}
heatmap(
    chance, times_names, silent_names, write=share_in_cell, limits=(0, 1), **heads_of_cells,
    title=both(fi="Mitä useammin on ostanut, sitä enemmän hiljaisuus kertoo: 1–2 vuoden jälkeen kerran ostanut {once}, 10–19 kertaa ostanut {often}",
               en="The more often one has bought, the more silence tells: after 1–2 years {once} of one-time buyers, {often} after 10–19 times").format(
        once=percent(chance[0, 4]), often=percent(chance[4, 4])),
    alt=both(fi="Kun viimeisestä ostosta on 1–2 vuotta, yhä asiakas on kerran ostanut todennäköisyydellä {once} ja 10–19 päivänä ostanut todennäköisyydellä {often}; alle kuukausi sitten vastaavat luvut ovat {now} ja {lately}.",
             en="With 1–2 years since the last purchase a one-time buyer is still a customer with a probability of {once}, one of 10–19 days with {often}; with under a month it is {now} and {lately}.").format(
        once=percent(chance[0, 4]), often=percent(chance[4, 4]), now=percent(chance[0, 0]), lately=percent(chance[4, 0])),
    subtitle=both(fi="Todennäköisyys olla yhä asiakas {day}, %, keskiarvo ruudun asiakkaista, MBG/NBD-malli",
                  en="Probability of still being a customer on {day}, %, mean of the customers in the square, MBG/NBD model").format(day=date(UNTIL)),
    source=OF_WALK_INS,
)

# %% [markdown] tags=["fi", "lesson"]
# ### Kerran ostanut on ongelma
#
# Samat ruudut, mutta niissä on asiakkaiden määrä. Mitä malli tietää ylimmästä rivistä? Ei rytmiä eikä hiljaisuuden pituutta suhteessa siihen.

# %% [markdown] tags=["en", "lesson"]
# ### One-time buyers are a problem
#
# The same squares, with the number of customers in them. What does a model know of the top row? No rhythm, and so no silence that is too long for it.

# %% tags=["lesson", "collapsed"]
heatmap(
    where, times_names, silent_names, write=lambda count: number(count) if count else "", **heads_of_cells,
    title=both(fi="Kerran ostaneita on {share} asiakkaista, ja heistä malli tietää vähiten",
               en="{share} of the customers have bought once, and of them the model knows least").format(share=percent(where[0].sum() / where.sum())),
    alt=both(fi="Yhtenä päivänä ostaneita on {n}, {share} kaikista {all} asiakkaasta, ja heistä {silent} on ostanut viimeksi yli vuosi sitten.",
             en="{n} have bought on one day, {share} of all {all} customers, and {silent} of them more than a year ago.").format(
        n=number(where[0].sum()), share=percent(where[0].sum() / where.sum()), all=number(where.sum()), silent=number(where[0, 4:].sum())),
    subtitle=both(fi="Asiakkaita ilman sopimusta {day}", en="Customers without an agreement on {day}").format(day=date(UNTIL)),
    source=OF_WALK_INS,
)

# %% [markdown] tags=["fi", "lesson"]
# Tässä mallit eroavat. Kysytään kolmelta, mitä ne arvelevat asiakkaasta, joka osti kerran vuosi sitten.

# %% [markdown] tags=["en", "lesson"]
# Here the models differ. Let us ask three of them about a customer who bought once, a year ago.

# %% tags=["lesson", "collapsed"]
begun = agreements[agreements["relationship_began_on"].dt.year == 2023]
lasted = (begun["relationship_ended_on"] - begun["relationship_began_on"]).dt.days
halves = [int((lasted.isna() | (lasted >= n * 365.25 / 2)).sum()) for n in range(5)]
theirs, ours = (purchase_models.contract_retention(purchase_models.fit_sbg(counts), 8)
                for counts in ([100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1], halves))
once = pd.DataFrame({"frequency": [0], "recency": [0], "T": [365]})
verdicts = {MODELS[name]: float(purchase_models.probability_alive(fit, once).iloc[0]) for name, fit in walk_in_fits.items()}
bars(
    list(verdicts), verdicts.values(), write=lambda share: percent(share),
    title=both(fi="Osti kerran, vuosi sitten: BG/NBD on varma, että hän on yhä asiakas",
               en="Bought once, a year ago: BG/NBD is certain that the customer is still there"),
    alt=both(fi="Vuosi sitten kerran ostanut on yhä asiakas todennäköisyydellä {list}.",
             en="Who bought once, a year ago, is still a customer with a probability of {list}.").format(
        list=", ".join(f"{percent(share)} ({name})" for name, share in verdicts.items())),
    highlight=["BG/NBD"], heads=(both(fi="Malli", en="Model"), both(fi="Todennäköisyys", en="Probability")),
    subtitle=both(fi="Todennäköisyys olla yhä asiakas, %, kolmen mallin mukaan", en="Probability of still being a customer, %, by three models"),
    source=OF_WALK_INS,
)

# %% [markdown] tags=["fi", "lesson"]
# **BG/NBD-mallin** mukaan todennäköisyys on {verdicts["BG/NBD"]:percent}, kesti hiljaisuus kuinka kauan tahansa. Syy on mallin rakenteessa: siinä asiakas voi lähteä vasta *uusintaoston* jälkeen. Joka ei ole ostanut toista kertaa, ei ole vielä voinut lähteä. Oletus helpottaa laskemista, mutta sellaisenaan siihen tuskin kukaan uskoo. **MBG/NBD** on sama malli yhdellä muutoksella: lähteä voi jo ensimmäisen oston jälkeen. **Pareto/NBD** on niistä vanhin, ja siinä lähteä voi milloin tahansa.
#
# Voisiko aineisto ratkaista, kumpi on oikeassa? Sopimuksettomien asiakkaiden osalta ei: aineisto on kummankin mallin mukaan lähes yhtä uskottava. Uskottavuuden logaritmi on BG/NBD:llä {walk_in_fits["bg_nbd"].log_likelihood:number.1} ja MBG/NBD:llä {walk_in_fits["mbg_nbd"].log_likelihood:number.1}. Kerran ostaneiden kohdalla tulos perustuu siis mallin oletukseen, ei havaintoon. Kun mallien välillä ei ole eroa, alla olevaan raporttiin valitaan MBG/NBD, koska sen mukaan kerran ostanutkin on voinut lähteä.
#
# Opetus on yleinen: mallista saa aina vastauksen, myös silloin, kun tietoa ei ole. Siksi alla olevassa raportissa kerrotaan, mikä malli valittiin ja miksi, ja mallia koetellaan jaksolla, jonka ostoja sen sovittamiseen ei käytetty.

# %% [markdown] tags=["en", "lesson"]
# **BG/NBD** says {verdicts["BG/NBD"]:percent}, however long the silence. The reason is in how the model is built: in it, one can leave only after a *repeat* purchase. Anyone who has not bought a second time cannot have left yet. The assumption makes the arithmetic easy, but hardly anybody would believe it as it stands. **MBG/NBD** is the same model with one change: one can leave after the first purchase already. **Pareto/NBD** is the oldest of them, and in it one can leave at any time.
#
# Could the data settle which is right? For customers without an agreement it cannot: the data is almost equally likely under either model. The log-likelihood is {walk_in_fits["bg_nbd"].log_likelihood:number.1} for BG/NBD and {walk_in_fits["mbg_nbd"].log_likelihood:number.1} for MBG/NBD. So what a model says of one-time buyers rests on its assumption, not on observation. Where the models cannot be told apart, the report below uses MBG/NBD, because in it even a one-time buyer may have left.
#
# The lesson is general: a model always answers, also when it does not know. That is why the report below tells which model was chosen and why, and tries it on a period that the model has not seen.

# %% [markdown] tags=["fi", "lesson"]
# Toimiiko malli muualla kuin keksityssä aineistossa? BG/NBD esiteltiin CDNOW-verkkokaupan asiakkaiden levyostoilla, ja samalla otoksella malleja verrataan yhä.

# %% [markdown] tags=["en", "lesson"]
# Does a model work anywhere but in invented data? BG/NBD was introduced with the record purchases of customers of the web shop CDNOW, and models are still compared on that sample.

# %% tags=["lesson", "collapsed"]
cdnow = course_data("cdnow_repeats")
off = cdnow["customers"] - cdnow["expected"]
cdnow_names = [number(n) for n in cdnow["repeats"].iloc[:-1]] + [both(fi="{n} tai yli", en="{n} or more").format(n=cdnow["repeats"].iloc[-1])]
paired_bars(
    cdnow_names, cdnow["customers"], cdnow["expected"], (both(fi="toteutunut", en="actual"), both(fi="malli", en="model")),
    looks=("ours", "expected"), write=number, adds_up=True, head=both(fi="Uusintaostoja", en="Repeat purchases"),
    title=both(fi="CDNOW: neljällä luvulla malli kuvaa {all} oikean asiakkaan uusintaostot, suurin ero on {n} asiakasta",
               en="CDNOW: with four numbers the model fits the repeat purchases of {all} real customers, off by {n} at most").format(
        all=number(cdnow["customers"].sum()), n=number(off.abs().max())),
    alt=both(fi="Asiakkaista {all} ei ostanut uudelleen {none}, mallin mukaan {expected}; suurin ero on {n} asiakasta (uusintaostoja {at}).",
             en="Of {all} customers {none} did not buy again, by the model {expected}; the largest gap is {n} customers (repeat purchases: {at}).").format(
        all=number(cdnow["customers"].sum()), none=number(cdnow["customers"].iloc[0]), expected=number(cdnow["expected"].iloc[0]),
        n=number(off.abs().max()), at=cdnow_names[int(off.abs().idxmax())]),
    subtitle=both(fi="Asiakkaita uusintaostojen mukaan ensimmäisten 39 viikon aikana, 1.1.–30.9.1997, BG/NBD-malli",
                  en="Customers by repeat purchases in the first 39 weeks, 1 January to 30 September 1997, BG/NBD model"),
    source=both(fi="Lähde: Fader, Hardie & Lee (2005), odotetut laskettu artikkelin parametreista",
                en="Source: Fader, Hardie & Lee (2005), the expected worked out from the article's parameters"),
)

# %% [markdown] tags=["fi", "lesson"]
# ### Ja sopimukset?
#
# Fader ja Hardie (2009) jakavat asiakkuudet kahdella kysymyksellä: nähdäänkö lähtö, ja voiko ostaa milloin tahansa vai vain määräajoin? Joka ruutuun on oma mallinsa.

# %% [markdown] tags=["en", "lesson"]
# ### And the agreements?
#
# Fader and Hardie (2009) sort customers by two questions: is leaving seen, and can one buy at any time or only at set times? Each square has models of its own.

# %% tags=["lesson", "collapsed"]
seen, unseen = both(fi="lähtö nähdään (sopimus)", en="leaving is seen (contract)"), both(fi="lähtöä ei nähdä (ei sopimusta)", en="leaving is not seen (no contract)")
any_time, set_times = both(fi="ostaa milloin tahansa", en="buys at any time"), both(fi="ostaa vain määräajoin", en="buys at set times only")
matrix(
    [any_time, set_times], [unseen, seen],
    [[both(fi="Kertalippu satamasta: BG/NBD, MBG/NBD, Pareto/NBD", en="A ticket from the harbour: BG/NBD, MBG/NBD, Pareto/NBD"),
      both(fi="Yrityssopimus: ostoille negatiivinen binomijakauma (NBD), päättymiselle sopimuslajin kato",
           en="A business agreement: the negative binomial (NBD) for purchases, churn of its kind for the end")],
     [both(fi="Jokavuotinen jouluristeily: BG/BB", en="The yearly Christmas cruise: BG/BB"),
      both(fi="Kausikortti, joka uusitaan keväisin: sBG", en="A season ticket, renewed each spring: sBG")]],
    heading=both(fi="Ostaminen", en="Buying"), highlight=[(any_time, unseen), (any_time, seen)],
    title=both(fi="Suvilinjan aineistossa on kahden ruudun asiakkaita, ja raportissa kummallekin on oma mallinsa",
               en="Suvilinja's data has customers of two squares, and the report has a model for each"),
    alt=both(fi="Ruutuja on 4: ilman sopimusta ostetaan milloin tahansa (BG/NBD) tai määräajoin (BG/BB), sopimuksella milloin tahansa (NBD ja kato) tai määräajoin (sBG).",
             en="There are 4 squares: without a contract one buys at any time (BG/NBD) or at set times (BG/BB), with one at any time (NBD and churn) or at set times (sBG)."),
    subtitle=both(fi="Esimerkki laivalinjalta ja malli; tummat ruudut ovat raportissa", en="An example from the ferry line, and the model; the dark squares are in the report"),
    source=both(fi="Lähde: jako Fader & Hardie (2009), BG/BB Fader, Hardie & Shang (2010); esimerkit tekijän täydennys",
                en="Source: division by Fader & Hardie (2009), BG/BB by Fader, Hardie & Shang (2010); examples by the author"),
)

# %% [markdown] tags=["fi", "lesson"]
# Jos ostomallia sovellettaisiin sopimusasiakkaisiin, se erehtyisi kahteen suuntaan: osa hiljaisista näyttäisi lähteneiltä ja osa lähteneistä asiakkailta. Siksi heidät lasketaan erikseen.
#
# Sopimusasiakkaista tiedetään, milloin he lähtevät. Heillekin on malli, **siirretty beta-geometrinen** (sBG). Se olettaa, että jokaisella on oma vuotuinen lähtemisen todennäköisyytensä. Silloin alttiimmat lähtevät ensin, ja jäljelle jääneiden pysyvyys *näyttää* paranevan vuosi vuodelta, vaikkei kukaan muutu.
#
# Taulukossa on artikkelin esimerkki (Fader & Hardie 2007) ja Suvilinjan vuonna 2023 alkaneet sopimukset puolivuosittain. Artikkelin asiakkaiden pysyvyys nousee {100 * theirs[1]:number} prosentista {100 * theirs[8]:number} prosenttiin. Suvilinjalla se pysyy samana, {100 * ours[1]:number.1} prosentissa puolivuotta kohti: meillä N = 1/(1 − CR) on kelpo likiarvo, heillä se johtaisi pahasti harhaan.
#
# Puolivuoden {ours[1]:percent.1} merkitsee {100 * (1 - ours[1] ** 2):number.1} prosentin katoa vuodessa. Se on vähemmän kuin luvun alussa mitattu {measured.annual:percent.1}, sillä tässä on vain {halves[0]:number} sopimusta ja neljä puolivuotta. Niistä malli ei löydä asiakkaiden välille mitään eroja.

# %% [markdown] tags=["en", "lesson"]
# With agreements a purchase model would err both ways: some silent customers would look gone, and some of those who have left would look like customers. So the two groups are worked out separately.
#
# Of customers with an agreement it is known when they leave. There is a model for them too, the **shifted beta-geometric** (sBG). It supposes that everybody has a yearly probability of leaving of their own. Then the most inclined leave first, and the retention of those who are left *seems* to improve from year to year, though nobody changes.
#
# The table has the example of an article (Fader & Hardie 2007) and the agreements of Suvilinja that began in 2023, half-year by half-year. The retention of the article's customers rises from {theirs[1]:percent} to {theirs[8]:percent}. At Suvilinja it stays the same, {ours[1]:percent.1} a half-year: for us N = 1/(1 − CR) is a fair approximation, for them it would mislead badly.
#
# A half-year's {ours[1]:percent.1} means a churn of {1 - ours[1] ** 2:percent.1} a year. That is less than the {measured.annual:percent.1} measured at the beginning of the chapter, for there are only {halves[0]:number} agreements and four half-years here. In them the model finds no differences between customers at all.

# %% tags=["lesson", "collapsed"]
kept = pd.DataFrame({
    both(fi="artikkeli, vuosia", en="article, years"): theirs,
    both(fi="Suvilinja, puolivuosia", en="Suvilinja, half-years"): ours,
}).T.rename(columns=str).rename_axis("name").reset_index()
table(
    kept, both(fi="Kuinka suuri osa jäljellä olevista jää seuraavaan jaksoon, mallin mukaan",
               en="Share of those who are left that stays for the next period, by the model"),
    {"name": Column(both(fi="Aineisto", en="Data"))} | {
        str(n): Column(both(fi="jakso {n}", en="period {n}").format(n=n), "percent", 1) for n in range(1, 9)},
)

# %% [markdown] tags=["fi", "lesson"]
# Miksi vain vuonna 2023 alkaneet? Siksi, että rekisterissä ei ole niitä, jotka lähtivät ennen vuotta 2023. Vuonna 2014 alkaneista sopimuksista yksikään ei rekisterin mukaan päättynyt kahdeksaan vuoteen! Ei siksi, että he olisivat olleet uskollisia, vaan siksi, että lähteneet on poistettu. Tämä on **eloonjäämisharha**, ja se on tavallisin tapa saada pysyvyys näyttämään liian hyvältä.

# %% [markdown] tags=["en", "lesson"]
# Why only those begun in 2023? Because the register does not have those who left before 2023. Of the agreements begun in 2014, not one ended in eight years, according to the register! Not because they were loyal, but because the leavers have been deleted. This is **survivorship bias**, and it is the most usual way of making retention look too good.

# %% [markdown] tags=["fi", "lesson"]
# Nyt kaikki yhteen. Loppuosa on samalla **raporttipohja**: `asiakkuus report clv --data myynti.csv --data costs=kulut.csv --data agreements=sopimukset.csv` tekee siitä raportin minkä tahansa yrityksen ostoista. Tässä ovat mukana kaikki Suvilinjan {sales["customer_id"].nunique():number} ostanutta asiakasta sekä heidän kulunsa ja sopimuksensa.
#
# **Arvaa ensin.** Oletetaan, että jokaisesta myyntieurosta jää 30 senttiä katetta eikä palveleminen maksa mitään, ja lasketaan asiakkaiden arvo seuraavien kolmen vuoden ajalta. Paljonko siitä on jäljellä, kun ylläpidon ja palvelun kulut vähennetään kultakin asiakkaalta erikseen?

# %% [markdown] tags=["en", "lesson"]
# Now all together. The rest is a **report template** as well: `asiakkuus report clv --data sales.csv --data costs=costs.csv --data agreements=agreements.csv` makes it a report on any firm's purchases. Here all the {sales["customer_id"].nunique():number} customers of Suvilinja who have bought are in it, with costs and agreements.
#
# **Guess first.** Suppose that 30 cents of each euro of sales are margin and serving costs nothing, and work out what the customers are worth over the next three years. How much of it is left when the costs of keeping and serving are taken off, customer by customer?

# %% tags=["lesson", "collapsed"]
LEFT = {
    "nearly_all": both(fi="lähes kaikki", en="nearly all of it"), "half": both(fi="noin puolet", en="about a half"),
    "quarter": both(fi="noin neljännes", en="about a quarter"),
}
example = case.of_course()
purchases, own_costs = example.transactions.relation, example.costs.within(example.transactions).frame
parts = profitability.customer_profit_parts(purchases, own_costs)
cents = 100 * parts.sum() / parts["sales"].sum()
explore(
    lambda left: respond(left == "quarter", both(fi="Myyntieurosta jää tuotteiden jälkeen {after_goods} senttiä, ja niistä ylläpito ja palvelu vievät {taken}.",
                                                 en="Of a euro of sales {after_goods} cents are left after the goods, and keeping and serving take {taken} of them.").format(
            after_goods=number(100 - cents["goods"]), taken=number(cents["retention"] + cents["service"])),
        "" if left == "quarter" else both(fi="Niihin menee siis suurempi osa.", en="So more of it goes.")),
    {"left": Guess(both(fi="Jäljellä on", en="What is left"), LEFT)},
)

# %% [markdown] tags=["fi"]
# ## Mitä arvoon lasketaan?

# %% [markdown] tags=["en"]
# ## What does the value include?

# %% [markdown] tags=["fi", "lesson"]
# Arvo riippuu siitä, mitä siitä vähennetään. Siksi raportissa kerrotaan ensin, mitä lukuihin kuuluu.

# %% [markdown] tags=["en", "lesson"]
# The value depends on what is taken off it. So the report tells first what its figures include.

# %% tags=["collapsed"]
findings.value_includes(case)

# %% [markdown] tags=["fi"]
# ## Pitääkö malli paikkansa?

# %% [markdown] tags=["en"]
# ## Does the model hold?

# %% tags=["collapsed"]
findings.verdict(case)

# %% tags=["collapsed"]
findings.models(case)

# %% [markdown] tags=["fi", "lesson"]
# Aineiston viimeiset yhdeksän kuukautta (neljäsosa ajasta) pidettiin mallilta piilossa, ja se sovitettiin niitä edeltäneisiin ostoihin. Huomaa, ettei piilojaksossa ole tammi–maaliskuuta eikä mallissa oteta vuodenaikoja huomioon. Alla katkoviiva on mallin ennuste ja yhtenäinen viiva se, mitä tapahtui. Mitä pidempään viivat kulkevat yhdessä, sitä parempi.

# %% [markdown] tags=["en", "lesson"]
# The model was fitted to the purchases before the last nine months of the data (a fourth of the time), and those months were kept hidden from it. Note that the hidden period has no January, February or March, and the model takes no account of seasons. Below, the dashed line is what the model expected and the solid line what happened. The longer the two run together, the better.

# %% tags=["collapsed"]
findings.hidden_period(case)

# %% tags=["collapsed"]
findings.calibration(case)

# %% [markdown] tags=["fi"]
# ## Minkä arvoisia asiakkaat ovat?

# %% [markdown] tags=["en"]
# ## What are the customers worth?

# %% tags=["collapsed"]
findings.equity(case)

# %% tags=["collapsed"]
findings.customers(case)

# %% tags=["lesson", "collapsed"]
left, advice = example.values["residual_clv"], example.values["action"].map(labels("clv_actions"))
flat, bound = example.valuation(after_service=False)["residual_clv"], example.bound
profit, bought = parts["profit"], parts["sales"]
a_day = (profit + parts["acquisition"]) / example.summary["purchase_days"]
by_phone = profitability.customer_profit(purchases, own_costs, service_factor=0.25)

# %% [markdown] tags=["fi", "lesson"]
# Jos jokaisesta myyntieurosta jää 30 senttiä eikä palveleminen maksa mitään, arvo on {flat.sum():money}. Kulujen jälkeen jäljellä on **{left.sum():money}**, vähän yli neljännes. Siitä {left[bound.index].sum() / left.sum():percent} on sopimusasiakkaiden varassa. Luku ei ole sama kuin edellä laskettu {equity:money}, sillä silloin vuosien määrää ei rajattu, ensimmäinen vuosi oli varma ja kate oli vuoden 2025 kate. Kahta eri tavalla laskettua arvoa ei voi verrata eikä laskea yhteen.

# %% [markdown] tags=["en", "lesson"]
# With 30 cents of each euro, and serving for nothing, the value is {flat.sum():money}. After the costs **{left.sum():money}** is left, a little over a quarter. Of it, {left[bound.index].sum() / left.sum():percent} rests on customers with an agreement. It is not the {equity:money} worked out above, for there the years had no limit, the first of them was certain, and the margin was that of 2025. Two values worked out in different ways can be neither compared nor added together.

# %% [markdown] tags=["fi", "lesson"]
# Katso taulukosta rinnakkain *tulevaa arvoa* ja sen *ala- ja ylärajaa*. Yhdestä asiakkaasta tiedetään vähän, vaikka koko asiakaskunnasta tiedettäisiin paljon. Työtä ja rahaa voi jakaa listan järjestyksessä, mutta yksittäisen asiakkaan arvoa siitä ei voi luvata.

# %% [markdown] tags=["en", "lesson"]
# Look at two columns of the table side by side: the *value* and its *ends*. Little is known of one customer even where much is known of the whole base. So use the list to share out work and money, not to promise what any one customer will bring.

# %% [markdown] tags=["fi"]
# ## Pidä, voita takaisin, anna mennä

# %% [markdown] tags=["en"]
# ## Keep, win back, let go

# %% tags=["collapsed"]
findings.groups(case)

# %% tags=["collapsed"]
findings.rules(case)

# %% tags=["collapsed"]
findings.win_back(case)

# %% tags=["collapsed"]
findings.cautions(case)

# %% [markdown] tags=["fi", "lesson"]
# ### Luvun 7 asiakkaat, kolme vuotta eteenpäin
#
# - **Kalanjalostamosta A00219** jäi kolmessa vuodessa {profit["A00219"]:money}. Sen tuleva arvo on {left["A00219"]:money}, ja neuvo on *{advice["A00219"]:text}*.
# - **A01319** on luvun 7 tappiollisin asiakas: tulos oli {profit["A01319"]:money}. Se osti {bought["A01319"]:number} eurolla, mutta jokainen ostopäivä maksoi {-a_day["A01319"]:money} enemmän kuin siitä jäi. Tuleva arvo on {left["A01319"]:money}, ja neuvo on *{advice["A01319"]:text}*.
# - **A01813** osti {bought["A01813"]:number} eurolla ja tuotti silti tappiota {-profit["A01813"]:money}. Jos palvelukustannuksia ei vähennettäisi, se olisi listan viides ja sen tuleva arvo {flat["A01813"]:money}. Nyt arvo on {left["A01813"]:money}, ja neuvo on *{advice["A01813"]:text}*.
# - **Birgitasta, A00419**, jäi tappiota {-profit["A00419"]:money}. Jos mikään ei muutu, sitä tulee lisää {-left["A00419"]:money}. Hänenkin kohdallaan neuvo on *{advice["A00419"]:text}*.
#
# Huomaa ehto *jos mikään ei muutu*. Luvussa 7 Birgitan kulut syntyivät lipunmyyntiluukulla, ja puhelimeen ostettu sarjalippu olisi kutistanut kolmen vuoden tappion {-by_phone["A00419"]:number} euroon. Neuvo koskee sitä, miten palvellaan, ei sitä, ketä palvellaan.

# %% [markdown] tags=["en", "lesson"]
# ### The customers of chapter 7, three years on
#
# - **The fish processor A00219** left a profit of {profit["A00219"]:money} in three years. Its value to come is {left["A00219"]:money}, and the advice is *{advice["A00219"]:text}*.
# - **A01319** made the largest loss of chapter 7, {profit["A01319"]:money}. It bought for {bought["A01319"]:money}, but each purchase day cost {-a_day["A01319"]:money} more than it left. The value to come is {left["A01319"]:money}, and the advice is *{advice["A01319"]:text}*.
# - **A01813** bought for {bought["A01813"]:money} and still made a loss of {-profit["A01813"]:money}. Without the cost to serve it would be fifth on the list, at {flat["A01813"]:money}. As it is, the value is {left["A01813"]:money}, and the advice is *{advice["A01813"]:text}*.
# - **Birgitta, A00419**, made a loss of {-profit["A00419"]:money}. If nothing changes, another {-left["A00419"]:money} will be lost. For her too the advice is *{advice["A00419"]:text}*.
#
# *If nothing changes* is the condition that matters. In chapter 7 Birgitta's cost arose at the counter, and a multi-trip ticket on the phone would have brought the loss of three years down to {-by_phone["A00419"]:money}. The advice is about the way of serving, not about the person.

# %% [markdown] tags=["fi", "lesson"]
# Johtaja ehtii lukea vain sivun alun. Siinä pitää olla, mitä tehdä, kenelle, kuinka suuresta rahasta on kyse ja mihin neuvo perustuu. Huomaa, keistä neuvoja *ei* anneta: niistä, joiden ostoihin malli ei sopinut.

# %% [markdown] tags=["en", "lesson"]
# A director reads only the top of a page. It must say what to do, for whom, how much money is at stake, and what the advice rests on. Note of whom there is *no* advice: of those whose purchases the model did not fit.

# %% tags=["collapsed"]
findings.start(case)

# %% [markdown] tags=["fi", "lesson"]
# ## Tunnusluvut

# %% [markdown] tags=["en", "lesson"]
# ## Key figures

# %% tags=["collapsed"]
findings.figures(case)

# %% [markdown] tags=["fi"]
# ## Asiakas vuosi vuodelta

# %% [markdown] tags=["en"]
# ## A customer year by year

# %% tags=["collapsed"]
findings.year_by_year(case)

# %% tags=["collapsed"]
findings.better_retention(case)

# %% [markdown] tags=["fi"]
# ## Mitä malli olettaa?

# %% [markdown] tags=["en"]
# ## What does the model assume?

# %% tags=["collapsed"]
findings.assumptions(case)

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
findings.costs(case)

# %% tags=["quality", "collapsed"]
findings.handling(case)

# %% tags=["quality", "collapsed"]
fitness(case.transactions, ["clv"])

# %% [markdown] tags=["fi", "lesson"]
# ## Testaa itsesi

# %% [markdown] tags=["en", "lesson"]
# ## Test yourself

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib.learn import quiz

quiz("08.Q1")

# %% tags=["lesson", "collapsed"]
quiz("08.Q2")

# %% tags=["lesson", "collapsed"]
quiz("08.Q3")

# %% [markdown] tags=["fi", "lesson"] sources=["S0-074", "S3-013", "S3-022"]
# ## Yhteenveto
#
# - **Asiakaskato** on se osuus jäljellä olevista, joka lähtee vuodessa; **pysyvyys** CR on loput, ja **kesto** N = 1/(1 − CR).
# - **Elinkaariarvo** on asiakaskatteiden summa tämän päivän rahassa. Kerro aina, milloin rahan oletetaan tulevan: sama asiakas on {at_start:money} tai {at_end:money}.
# - Kadon pieneneminen 15 prosentista 10 prosenttiin pidentää kestoa {clv.profit_ratio():number.1}-kertaiseksi. Kaksinkertainen voitto vaatii kalliin hankinnan, kasvavan katteen tai kiinteitä kuluja.
# - **Asiakkuuspääoma** on elinkaariarvojen summa, ja siitä näkee, kenen pitämisestä kannattaa maksaa ja kuinka paljon. Arvo lasketaan palvelukustannusten jälkeen: muuten tappiollisetkin näyttävät arvokkailta.
# - Ilman sopimusta lähtöä ei näe. Ostomalli arvioi sen, mutta vasta koe piilossa pidetyllä jaksolla kertoo, kannattaako siihen luottaa.

# %% [markdown] tags=["en", "lesson"] sources=["S0-074", "S3-013", "S3-022"]
# ## Summary
#
# - **Churn** is the share of those who are left that leaves in a year; **retention**, CR, is the rest, and **life** is N = 1/(1 − CR).
# - **Lifetime value** is the sum of net contributions in today's money. Always say when the money is supposed to come: the same customer is worth {at_start:money} or {at_end:money}.
# - A fall in churn from 15% to 10% makes life {clv.profit_ratio():number.1} times as long. To double profit takes a costly acquisition, a growing margin or fixed costs.
# - **Customer equity** is the sum of lifetime values, and it shows whom it is worth paying to keep, and how much. Value is worked out after the cost to serve; otherwise even loss-makers look valuable.
# - Without an agreement, leaving is not seen. A purchase model estimates it, but only a test on a hidden period tells whether to believe it.

# %% [markdown] tags=["fi", "lesson"]
# ## Mistä tämä on peräisin
#
# - Luento *Obsługa kluczowych klientów* (K. Cybulski, Varsova): kalvot t9–t14, CLV:n merkinnät ja taulukko, kannattavuuden lähteet, CR ja N. Kaavat ja neljä taulukon solua: *tekijän täydennys*; N = 1/(1 − CR) lähteestä Best, *Market-Based Management*.
# - Luentokalvot *Asiakkuuksien hallinta* (A.-M. Selin, Haaga-Helia): kalvo 10 (puolet viidessä vuodessa; 15 % → 10 %, Strandvik), kalvo 33 (Reichheld & Sasser), kalvo 34 (asiakkuuksien arvo) ja kalvo 35 (1–5–25-sääntö).
# - Koulutuspäivän muistiinpanot *Kohtaaminen VIII* (K. Parviainen): Pc Apu.
# - Reichheld & Sasser 1990: ”lähes sata prosenttia” ja luottokorttisarja. Gupta & Lehmann 2003: kerroin CR/(1 + DR − CR).
# - Fader, Hardie & Lee 2005 (BG/NBD), Schmittlein, Morrison & Colombo 1987 (Pareto/NBD), Batislam, Denizel & Filiztekin 2007 (MBG/NBD), Fader & Hardie 2007 (sBG) ja 2009 (sopimus vai ei), Fader, Hardie & Shang 2010 (BG/BB). Sopimusasiakkaiden rytmi: negatiivinen binomijakauma (Ehrenberg 1959). Yhteydenoton haitat: Ascarza, Iyengar & Schleicher 2016.
# - Toimialat, Pc Apun luvut, Suvilinja ja raportin sääntö: *tekijän täydennys*.
#
# **Seuraavaksi:** {08:exercises}. Ne alkavat yhdestä taulukosta ja päättyvät väitteeseen, jota moni toistaa.

# %% [markdown] tags=["en", "lesson"]
# ## Where this comes from
#
# - Lecture *Obsługa kluczowych klientów* (K. Cybulski, Warsaw): slides t9–t14, the symbols and the table of CLV, sources of profitability, CR and N. The formulas and four cells of the table: *author's completion*; N = 1/(1 − CR) after Best, *Market-Based Management*.
# - Lecture slides *Asiakkuuksien hallinta* (A.-M. Selin, Haaga-Helia): slide 10 (half in five years; 15% → 10%, Strandvik), slide 33 (Reichheld & Sasser), slide 34 (value of customer relationships) and slide 35 (the 1–5–25 rule).
# - Notes of a training day, *Kohtaaminen VIII* (K. Parviainen): Pc Apu.
# - Reichheld & Sasser 1990: "almost 100%" and the credit-card series. Gupta & Lehmann 2003: the multiple CR/(1 + DR − CR).
# - Fader, Hardie & Lee 2005 (BG/NBD), Schmittlein, Morrison & Colombo 1987 (Pareto/NBD), Batislam, Denizel & Filiztekin 2007 (MBG/NBD), Fader & Hardie 2007 (sBG) and 2009 (agreement or none), Fader, Hardie & Shang 2010 (BG/BB). The rhythm of those with an agreement: the negative binomial (Ehrenberg 1959). Harm of a contact: Ascarza, Iyengar & Schleicher 2016.
# - The industries, the figures of Pc Apu, Suvilinja and the rule of the report: *author's completion*.
#
# **Next:** the {08:exercises}. They begin with a table and end with a claim that many repeat.
