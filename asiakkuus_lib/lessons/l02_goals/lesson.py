# %% [markdown] tags=["fi", "lesson"] sources=["S0-014"]
# 1. lukea kyselyn tulosta kahteen suuntaan ja sanoa, kuinka usein kysely varoittaa ja kuinka usein varoitus osuu,
# 2. laskea, kuinka moni lähtijä oli tyytyväinen, ja verrata lukua perusosuuteen,
# 3. tunnistaa uskollisuuden lajit asenteen ja ostojen perusteella,
# 4. eritellä, miksi tyytyväiset lähtevät ja minkä takia tyytymättömät jäävät,
# 5. päättää, keille soitetaan, kun aika ei riitä kaikille.

# %% [markdown] tags=["en", "lesson"] sources=["S0-014"]
# 1. read the result of a survey in two directions, and say how often it warns and how often the warning is right,
# 2. compute how many of those who left were satisfied, and compare that with the base rate,
# 3. tell kinds of loyalty apart by attitude and purchases,
# 4. analyse why satisfied customers leave, and what makes dissatisfied ones stay,
# 5. decide whom to call when there is not time to call everyone.

# %% [markdown] tags=["fi", "lesson"]
# ## Kuinka usein kysely varoittaa?
#
# Lauttayhtiö Suvilinja kysyy asiakkailtaan joka vuosi, kuinka tyytyväisiä he ovat, asteikolla yhdestä viiteen. Marraskuussa 2022 Myrskyluodon Kurssikeskus, yksi parhaista asiakkaista, antoi kakkosen. Kukaan ei lukenut vastausta, ja vuonna 2024 asiakas lähti. (Koko tarina on luvussa 3.)
#
# Myyntipäällikkö on oppinut läksynsä. ”Tästä lähtien soitetaan jokaiselle, joka antaa alle nelosen”, hän sanoo. ”Niin kukaan ei enää lähde varoittamatta.”
#
# Sääntö on helppo tarkistaa, sillä vanhat vastaukset ovat tallessa ja tiedämme, ketkä vastanneista lähtivät. Tässä luvussa asiakas **lähti**, jos hänen sopimuksensa päättyi vuoden kuluessa vastauksesta. **Tyytyväinen** antoi arvosanan 4 tai 5. Muita, 1–3 antaneita, sanotaan tyytymättömiksi, vaikka kolmonen onkin oikeastaan ”ei kumpaakaan”.
#
# Luvun ydin vie noin 45 minuuttia. Osat, joiden otsikossa tai alussa on *Jatko*, voit ensimmäisellä kerralla ohittaa.

# %% [markdown] tags=["en", "lesson"]
# ## How often does the survey warn?
#
# Every year the ferry line Suvilinja asks its customers how satisfied they are, on a scale from one to five. In November 2022 Myrskyluodon Kurssikeskus, a course centre and one of the best customers, gave a two. Nobody read the answer, and in 2024 the customer left. (Chapter 3 has the whole story.)
#
# The sales manager has learnt the lesson: “From now on everybody who gives less than a four gets a call. Then nobody will leave without a warning.”
#
# The rule is easy to check, for the old answers are on file, and we know which of those who answered left. In this chapter a customer **left** if the agreement ended within a year of the answer. A **satisfied** customer gave a score of 4 or 5. The others, who gave 1–3, are called dissatisfied, though a three really means “neither”.
#
# The core of the chapter takes about 45 minutes. Parts marked *Going further*, in the heading or at the beginning, can be skipped the first time.

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib.learn import install, respond

install()

# %% tags=["collapsed"]

from asiakkuus_lib import retention, satisfaction
from asiakkuus_lib.lessons.l02_goals import findings
from asiakkuus_lib.locale import use_language
from asiakkuus_lib.show import Choice, Guess, Slider, Steps, bars, explore, fold, lines, matrix, number, paired_bars, percent, process

# %% tags=["collapsed"]
use_language(both(fi="fi", en="en"))

# %% tags=["parameters", "collapsed"]
survey_path: str = ""  # [file survey] fi: kyselyvastaukset: asiakas, vastauspäivä ja tyytyväisyys; CSV tai Excel; jos tyhjä, kurssin oma Suvilinja | en: survey answers: customer, day of the answer and satisfaction; CSV or Excel; if none, Suvilinja of the course
data_path: str = ""  # [file] fi: ostotapahtumat: CSV, Excel, Parquet tai DuckDB; saa olla saman työkirjan toinen välilehti | en: transactions: CSV, Excel, Parquet or DuckDB; may be another sheet of the same workbook
agreements_path: str = ""  # [file] fi: sopimukset: asiakas, alkupäivä ja päättymispäivä; CSV tai Excel, saa olla saman työkirjan toinen välilehti | en: agreements: customer, first day and last day; CSV or Excel, may be another sheet of the same workbook
register_path: str = ""  # [file] fi: asiakasrekisteri: luvat yhteydenottoon; CSV tai Excel, saa olla saman työkirjan toinen välilehti | en: register of customers: consent; CSV or Excel, may be another sheet of the same workbook
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
as_of: str = ""  # [date] fi: vertailupäivä; jos tyhjä, viimeistä tietoa seuraava päivä | en: reference date; if none, the day after the last that is known
compare_days: int = 365  # [30..3650] fi: kuinka monen päivän takaiseen tilanteeseen tunnuslukuja verrataan | en: how many days earlier the key figures are compared with
scale: str = "auto"  # [auto|1-4|1-5|1-7|1-10|0-10|0-100] fi: tyytyväisyyden asteikko; auto: suppein, johon kaikki vastaukset mahtuvat | en: scale of satisfaction; auto: the narrowest that holds all answers
satisfied_from: float = 0.0  # [0..100] fi: mistä arvosanasta alkaen asiakas on tyytyväinen; 0: asteikolla 1–5 arvosanasta 4, muilla yhtä ylhäältä | en: from which score on a customer is satisfied; 0: 4 on the scale 1–5, as far up on the others
regular_min: int = 4  # [1..1000] fi: toistuvasti ostavalla on vähintään näin monta ostopäivää vastausta edeltävän vuoden aikana | en: who buys again and again has at least this many purchase days in the year before the answer
top_n: int = 10  # [1..1000] fi: kuinka monta asiakasta luetellaan | en: how many customers are listed

# %% tags=["collapsed"]
case = findings.Satisfaction.read(locals())
findings.used(case)

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib.reading import course_data

register = course_data("customers").set_index("customer_id")
survey = course_data("survey")
answers = survey[survey["left_next_year"].notna()]  # fi: vastaukset, joiden antajaa on ehditty seurata vuosi | en: the answers whose givers have been followed for a year
left, satisfied = answers["left_next_year"] == "yes", answers["satisfaction"] >= 4
sees = answers["alternative_available"] == "yes"
said_so, satisfied_leave, others_leave = satisfied[left].mean(), left[satisfied].mean(), left[~satisfied].mean()
made_up = both(fi="Lähde: Suvilinjan keksitty kysely ja sopimukset 2022–2025", en="Source: survey and agreements of Suvilinja 2022–2025, made up")

# %% [markdown] tags=["fi", "lesson"]
# **Arvaa ensin, katso sitten.** Kuinka moni lähteneistä oli antanut arvosanan 4 tai 5?

# %% [markdown] tags=["en", "lesson"]
# **Guess first, then look.** How many of those who left had given a score of 4 or 5?

# %% tags=["lesson", "collapsed"]
shares = {0.1: both(fi="noin joka kymmenes", en="about one in ten"), 0.33: both(fi="noin joka kolmas", en="about one in three"), 0.66: both(fi="noin kaksi kolmesta", en="about two in three")}
nearest = min(shares, key=lambda share: abs(share - said_so))
explore(
    lambda share: respond(
        share == nearest,
        both(fi="Säännön mukaan olisi siis soitettu vain joka kolmannelle lähtijälle. Onko tyytyväisyys yhdentekevää?",
             en="So the rule would have reached only one leaver in three. Does satisfaction not matter, then?") if share == nearest
        else both(fi="Tyytyväisiä on lähtijöissä enemmän. Mistä se voisi johtua?",
                  en="More of the leavers were satisfied than that. What could be the reason?")),
    {"share": Guess(both(fi="Lähteneistä tyytyväisiä", en="Satisfied among the leavers"), shares)},
)

# %% [markdown] tags=["fi", "lesson"]
# **Arvaa vielä toinen.** Lähtivätkö tyytymättömät useammin kuin tyytyväiset?

# %% [markdown] tags=["en", "lesson"]
# **Guess once more.** Did the dissatisfied leave more often than the satisfied?

# %% tags=["lesson", "collapsed"]
times_more = others_leave / satisfied_leave
ratios = {1: both(fi="yhtä usein", en="equally often"), 2.7: both(fi="lähes kolme kertaa niin usein", en="nearly three times as often"), 10: both(fi="kymmenen kertaa niin usein", en="ten times as often")}
right_ratio = min(ratios, key=lambda ratio: abs(ratio - times_more))
explore(
    lambda ratio: respond(
        ratio == right_ratio,
        both(fi="Kumpikin pitää siis paikkansa yhtä aikaa. Miten se on mahdollista? Siitä puhutaan seuraavaksi.", en="So both hold at once. How can that be? That comes next.") if ratio == right_ratio
        else both(fi="Lähtijöistä tyytymättömiä oli {among}, kaikista vastanneista vain {all}. Kumpi ryhmä siis lähti herkemmin, ja mitä suuruusluokkaa ero on? Valitse uudelleen.",
                  en="Of the leavers {among} were dissatisfied, of all who answered only {all}. Which group left more readily, then, and roughly by how much? Choose again.").format(
                      among=percent(1 - said_so), all=percent(1 - satisfied.mean()))),
    {"ratio": Guess(both(fi="Tyytymättömät lähtivät", en="The dissatisfied left"), ratios)},
)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-015", "S0-016"]
# ### Mistä osuus lasketaan?
#
# Samasta taulukosta voi laskea kaksi osuutta. Toisessa sata prosenttia on *lähtijät*: kuinka moni heistä oli tyytyväinen? Toisessa sata prosenttia on *tyytyväiset*: kuinka moni heistä lähti? Osuutta, joka lasketaan vain osasta aineistoa, sanotaan **ehdolliseksi osuudeksi**. Se, keitä on sata prosenttia, ratkaisee, mihin kysymykseen osuus vastaa:
#
# | kysymys | sata prosenttia | osuus |
# |---|---|---|
# | Kuinka usein kysely varoittaa? | lähtijät | tyytymättömiä lähtijöistä |
# | Kuinka usein varoitus osuu? | tyytymättömät | lähtijöitä tyytymättömistä |
#
# Kokeillaan kuvitteellisella yrityksellä, jonka määrität säätimillä. **Kokeile:** aseta säätimet niin, että tyytymättömät lähtevät yhtä usein kuin tyytyväiset. Kuinka suuri osa lähtijöistä on silloin tyytyväisiä? Muuta sitten, kuinka moni kaikista on tyytyväinen.

# %% [markdown] tags=["en", "lesson"] sources=["S0-015", "S0-016"]
# ### A share of whom?
#
# Two shares can be computed from the same table. In one the hundred per cent are *the leavers*: how many of them were satisfied? In the other the hundred per cent are *the satisfied*: how many of them left? A share that is computed from only part of the data is called a **conditional share**. Who the hundred per cent are decides which question it answers:
#
# | question | hundred per cent | share |
# |---|---|---|
# | How often does the survey warn? | the leavers | dissatisfied among the leavers |
# | How often is the warning right? | the dissatisfied | leavers among the dissatisfied |
#
# Use the controls to set up an imaginary firm. **Try it:** set the controls so that the dissatisfied leave as often as the satisfied. What share of the leavers are satisfied then? Then change how many of all customers are satisfied.

# %% tags=["lesson", "collapsed"]
rows_of_both = [both(fi="tyytyväisiä lähtijöistä", en="satisfied among the leavers"), both(fi="lähtijöitä tyytyväisistä", en="leavers among the satisfied"), both(fi="lähtijöitä tyytymättömistä", en="leavers among the dissatisfied")]


def both_ways(happy, churn, times):
    happy, churn = happy / 100, churn / 100
    of_happy = churn / (happy + times * (1 - happy))
    parts = [happy * of_happy / churn, of_happy, times * of_happy]
    words = {"among": percent(parts[0]), "happy": percent(happy), "churn": percent(churn), "a": percent(parts[1], 1), "b": percent(parts[2], 1)}
    return bars(
        rows_of_both, parts, write=lambda part: percent(part, 1), highlight=rows_of_both[:1], limits=(0, 1),
        title=both(fi="Lähtijöistä {among} on tyytyväisiä, kun kaikista tyytyväisiä on {happy}", en="{among} of the leavers are satisfied when {happy} of all customers are").format(**words),
        alt=both(fi="Lähtijöistä {among} on tyytyväisiä; tyytyväisistä lähtee {a}, tyytymättömistä {b}.", en="{among} of the leavers are satisfied; {a} of the satisfied and {b} of the dissatisfied leave.").format(**words),
        heads=(both(fi="Osuus", en="Share"), both(fi="Prosenttia", en="Per cent")),
        subtitle=both(fi="Kuvitteellinen yritys, jonka asiakkaista {happy} on tyytyväisiä ja {churn} lähtee vuodessa; osuudet, %", en="An imaginary firm: {happy} of its customers are satisfied and {churn} leave in a year; shares, %").format(**words),
        source=both(fi="Lähde: laskettu säätimien arvoista", en="Source: computed from the controls"))


explore(both_ways, {
    "happy": Slider(both(fi="Kaikista asiakkaista tyytyväisiä (%)", en="Satisfied, of all customers (%)"), 50, 95, 5),
    "churn": Slider(both(fi="Vuodessa lähtee (%)", en="Leave in a year (%)"), 5, 25),
    "times": Steps(both(fi="Tyytymättömät lähtevät", en="The dissatisfied leave"), {
        1: both(fi="yhtä usein kuin tyytyväiset", en="as often as the satisfied"), **{
            ratio: both(fi="{n} kertaa niin usein", en="{n} times as often").format(n=number(ratio, 0 if ratio == int(ratio) else 1)) for ratio in (1.5, 2, 3, 4)}}),
}, happy=85, churn=12, times=3)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-016"]
# Kun tyytyväiset ja tyytymättömät lähtevät yhtä usein, lähtijöissä on tyytyväisiä täsmälleen yhtä suuri osa kuin kaikissa asiakkaissa. Tyytyväisten osuutta *kaikista* sanotaan **perusosuudeksi**; siihen verrataan tyytyväisten osuutta lähtijöistä. Jos tyytyväisten osuus lähtijöistä on pienempi kuin perusosuus, tyytymättömät lähtivät useammin. Katsotaan nyt Suvilinjan vastauksia.

# %% [markdown] tags=["en", "lesson"] sources=["S0-016"]
# When the satisfied and the dissatisfied leave equally often, the satisfied are exactly the same share of the leavers as of all customers. The share of the satisfied among *all* is called the **base rate**, and the share among the leavers is compared with it. If the share of satisfied among the leavers is below the base rate, the dissatisfied left more often. Now look at Suvilinja's answers.

# %% [markdown] tags=["fi"] sources=["S0-015", "S0-016"]
# ## Yksi taulukko, kaksi suuntaa

# %% [markdown] tags=["en"] sources=["S0-015", "S0-016"]
# ## One table, two directions

# %% tags=["collapsed"]
findings.two_directions(case)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-015", "S0-016"]
# Lähtijöistä ({left.sum():number}) {said_so:percent} oli antanut nelosen tai vitosen. Silti tyytyväisistä lähti vain {satisfied_leave:percent.1}, muista {others_leave:percent.1}. Luvut eivät ole ristiriidassa: tyytyväisiä on niin paljon ({satisfied.sum():number} vastausta {len(answers):number}:sta), että pienikin osa heistä on suuri joukko. (Sama asiakas on voinut vastata monena vuonna, joten vastauksia on enemmän kuin asiakkaita.)
#
# Luennolla (kalvo 6) kerrotaan, että toimittajaa vaihtaneista 60–80 prosenttia *sanoo olleensa* tyytyväisiä tai erittäin tyytyväisiä. Lähdettä ei mainita. Ensi näkemältä luku sopii Suvilinjaankin. Mutta perusosuus eli tyytyväisten osuus kaikista vastauksista on {satisfied.mean():percent} ({satisfied.sum():number} / {len(answers):number}): lähtijöistä tyytyväisiä oli *vähemmän* kuin sattumalta olisi odotettavissa. Luvusta 60–80 prosenttia ei siis voi päätellä tyytyväisyyden merkityksestä mitään, ellei tiedä perusosuutta. Usein siitä näkee vain, että useimmat ovat tyytyväisiä.
#
# Myyntipäällikön lupaus ei pidä: {satisfied[left].sum():number} lähtijää {left.sum():number}:stä jäisi ilman soittoa. Aivan turha sääntö ei kuitenkaan ole, sillä soitto tyytymättömälle osuu lähtijään {times_more:number.2} kertaa niin usein kuin soitto tyytyväiselle.

# %% [markdown] tags=["en", "lesson"] sources=["S0-015", "S0-016"]
# Of the leavers ({left.sum():number}), {said_so:percent} had given a four or a five. And yet only {satisfied_leave:percent.1} of the satisfied left, against {others_leave:percent.1} of the others. The figures do not contradict each other: there are so many satisfied customers ({satisfied.sum():number} of {len(answers):number} answers) that even a small part of them is a large group. (The same customer may have answered in several years, so there are more answers than customers.)
#
# According to the lecture (slide 6), 60–80 per cent of those who had changed supplier *say that they had been* satisfied or very satisfied. No source is named. At first sight that fits Suvilinja too. But the base rate, the share of the satisfied among all answers, is {satisfied.mean():percent} ({satisfied.sum():number} / {len(answers):number}): there were *fewer* satisfied among the leavers than you would expect by chance. So “60–80 per cent” says nothing about how much satisfaction matters unless you know the base rate. Often it only means that most people are satisfied.
#
# The sales manager's promise does not hold: {satisfied[left].sum():number} of {left.sum():number} leavers would get no call. But the rule is not useless either, for a call to a dissatisfied customer reaches a leaver {times_more:number.2} times as often as a call to a satisfied one.

# %% [markdown] tags=["fi", "lesson"]
# **Pohdi.** Milloin olet viimeksi lähtenyt palvelusta, johon olit tyytyväinen? Mitä olisit vastannut, jos sinulta olisi kysytty tyytyväisyyttä kuukautta aiemmin?

# %% [markdown] tags=["en", "lesson"]
# **Reflect.** When did you last leave a service that you were satisfied with? What would you have answered if you had been asked a month before?

# %% [markdown] tags=["fi", "lesson"] sources=["S0-023"]
# ### *Jatko:* kuinka moni lähtee vuodessa?
#
# Vastanneista lähti vuodessa {left.mean():percent.1}. Onko se paljon? Luennon mukaan (kalvo 10) yritykset menettävät keskimäärin puolet asiakkaistaan viidessä vuodessa. Lukuja ei voi verrata suoraan, sillä aika on eri. Viiden vuoden osuutta ei myöskään voi jakaa viidellä: toisena vuonna voivat lähteä enää ne, jotka ensimmäisenä jäivät.
#
# Otetaan esimerkki: neljässä vuodessa on lähtenyt 30 prosenttia, eli jäljellä on 0,70. Kuinka suuren osan pitää jäädä vuosittain, jotta neljän vuoden osuuksien tulo on 0,70? Osuus on noin {0.7 ** 0.25:number.3}, sillä {0.7 ** 0.25:number.3} · {0.7 ** 0.25:number.3} · {0.7 ** 0.25:number.3} · {0.7 ** 0.25:number.3} ≈ 0,70. (Tällaista lukua sanotaan neljänneksi juureksi.) Vuodessa lähtee siis loput. Alla oleva rivi laskee sen. **Kokeile:** vaihda luvut ja aja solu uudelleen (Vaihto + Enter).

# %% [markdown] tags=["en", "lesson"] sources=["S0-023"]
# ### *Going further:* how many leave in a year?
#
# Of those who answered, {left.mean():percent.1} left within a year. Is that a lot? According to the lecture (slide 10) firms lose half of their customers in five years, on average. The two cannot be compared as they stand, since the periods differ. Nor can you simply divide the five-year share by five: in the second year only those who stayed in the first can leave.
#
# Take an example: in four years 30 per cent have left, so 0.70 remain. What share has to stay each year, so that the four yearly shares multiplied together give 0.70? About {0.7 ** 0.25:number.3}, for {0.7 ** 0.25:number.3} · {0.7 ** 0.25:number.3} · {0.7 ** 0.25:number.3} · {0.7 ** 0.25:number.3} ≈ 0.70. (Such a number is called the fourth root.) The rest leave each year. The line below works it out. **Try it:** change the numbers, and run the cell again (Shift + Enter).

# %% tags=["lesson"]
print(percent(retention.annual_churn_from_loss(0.30, 4), 1))

# %% [markdown] tags=["fi", "lesson"] sources=["S0-023"]
# Suvilinjan vauhdilla viidessä vuodessa lähtisi {1 - retention.retained_share(left.mean(), 5):percent}. Väite sopii siis tähän keksittyyn aineistoon. Luennon väitteen mukaisen vuosivauhdin lasket harjoituksissa.

# %% [markdown] tags=["en", "lesson"] sources=["S0-023"]
# At Suvilinja's pace, {1 - retention.retained_share(left.mean(), 5):percent} would leave in five years. So the claim fits this invented data. In the exercises you compute the yearly pace that the lecture's claim implies.

# %% [markdown] tags=["fi", "lesson"]
# ### *Jatko:* kuinka kauan varoitus kestää?
#
# Palataan kurssikeskukseen. Se antoi kakkosen ja lähti. **Arvaa ensin, katso sitten.** Onko se laskelmassa lähteneiden joukossa?

# %% [markdown] tags=["en", "lesson"]
# ### *Going further:* how long does a warning last?
#
# Back to the course centre. It gave a two, and it left. **Guess first, then look.** Is it among the leavers in this calculation?

# %% tags=["lesson", "collapsed"]
centre = survey.set_index("customer_id").loc["A00615"]
centre_days = (register.at["A00615", "relationship_ended_on"] - centre["answered_on"]).days
explore(
    lambda counted: respond(
        counted == "no",
        both(fi="Sopimus päättyi vasta {days} päivän päästä vastauksesta, ja raja on 365. Laskelman mukaan varoitus oli siis väärä hälytys.",
             en="The agreement did not end until {days} days after the answer, and the limit is 365. So in this calculation the warning was a false alarm.").format(days=number(centre_days)) if counted == "no"
        else both(fi="Vastaus annettiin marraskuussa 2022, ja asiakas lähti vuonna 2024. Kuinka pitkältä ajalta lähdöt lasketaan?", en="The answer was given in November 2022, and the customer left in 2024. How long a period is counted?")),
    {"counted": Guess(both(fi="Kurssikeskus on laskelmassa", en="In the calculation the course centre is"), {
        "yes": both(fi="lähtenyt: varoitus osui", en="a leaver: the warning was right"),
        "no": both(fi="jäänyt: varoitus oli väärä", en="one that stayed: the warning was wrong")})},
)

# %% [markdown] tags=["fi", "lesson"]
# Lähteminen on siis määriteltävä, ja määritelmään kuuluu aikaraja. Vuonna 2022 vastanneita on ehditty seurata kolme vuotta. Kuviossa jokainen vuosi on laskettu erikseen: mukana ovat ne, jotka olivat sen alkaessa vielä asiakkaita.

# %% [markdown] tags=["en", "lesson"]
# So leaving has to be defined, and the definition needs a time limit. Those who answered in 2022 have been followed for three years. For each year, the figure counts only those who were still customers when that year began.

# %% tags=["lesson", "collapsed"]
first = answers[answers["answered_on"].dt.year == 2022].set_index("customer_id")
lasted = (register["relationship_ended_on"].reindex(first.index) - first["answered_on"]).dt.days
happy_then = first["satisfaction"] >= 4
still = {year: ~(lasted <= 365 * (year - 1)) for year in (1, 2, 3)}  # fi: vuoden alkaessa vielä asiakkaina | en: still customers when the year began
by_year = {year: [(lasted <= 365 * year)[there & said].mean() for said in (happy_then, ~happy_then)] for year, there in still.items()}
few_left = {year: (there & ~happy_then).sum() for year, there in still.items()}
paired_bars(
    [both(fi="{year}. vuosi", en="year {year}").format(year=year) for year in by_year], [parts[0] for parts in by_year.values()], [parts[1] for parts in by_year.values()],
    (both(fi="tyytyväiset (4–5)", en="satisfied (4–5)"), both(fi="tyytymättömät (1–3)", en="dissatisfied (1–3)")), write=percent, limits=(0, 0.5),
    title=both(fi="Ensimmäisenä vuonna ero oli suuri, toisena enää pieni", en="In the first year the difference was large, in the second only small"),
    alt=both(fi="Tyytyväisistä / tyytymättömistä lähti 1. vuonna {a} / {b}, 2. vuonna {c} / {d} ja 3. vuonna {e} / {f}.", en="Of the satisfied / dissatisfied, {a} / {b} left in year 1, {c} / {d} in year 2 and {e} / {f} in year 3.").format(
        **dict(zip("abcdef", [percent(part) for parts in by_year.values() for part in parts], strict=True))),
    head=both(fi="Vuosi vastauksesta", en="Year after the answer"),
    subtitle=both(fi="Vuoden aikana lähteneet niistä, jotka olivat sen alkaessa asiakkaita, %; vuoden 2022 vastaukset ({n})", en="Left during the year, of those who were customers when it began, %; answers of 2022 ({n})").format(n=number(len(first))),
    source=made_up)

# %% [markdown] tags=["fi", "lesson"] sources=["S1-058"]
# Ensimmäisenä vuonna tyytymättömistä lähti {by_year[1][1] / by_year[1][0]:number.1} kertaa niin suuri osa kuin tyytyväisistä. (Edellä luku oli {times_more:number.1}: siinä olivat mukana kaikkien vuosien vastaukset.) Silloin jääneistä tyytyväisistä lähti toisena vuonna {by_year[2][0]:percent}, tyytymättömistä {by_year[2][1]:percent}. Vastaus siis vanhenee. Ryhmät ovat kuitenkin pieniä: tyytymättömiä oli aluksi {few_left[1]:number}, toisen vuoden alussa {few_left[2]:number}. Koulutuspäivän muistiinpanoissa sanotaan samaa: *asiakastyytyväisyys on hetkellinen tila*.

# %% [markdown] tags=["en", "lesson"] sources=["S1-058"]
# In the first year the dissatisfied were {by_year[1][1] / by_year[1][0]:number.1} times as likely to leave as the satisfied. (Above it was {times_more:number.1}: that counted the answers of all years.) Of those who stayed then, {by_year[2][0]:percent} of the satisfied and {by_year[2][1]:percent} of the dissatisfied left in the second year. So answers go out of date. But the groups are small: there were {few_left[1]:number} dissatisfied at first, {few_left[2]:number} at the beginning of the second year. The notes of the training day say the same: *customer satisfaction is a momentary state*.

# %% [markdown] tags=["fi"]
# ## Lähteminen arvosanoittain

# %% [markdown] tags=["en"]
# ## Leaving by score

# %% [markdown] tags=["fi", "lesson"] sources=["X-07"]
# Tähän asti neloset ja vitoset on laskettu yhteen. Katso kuviosta, ovatko ne samanarvoisia.

# %% [markdown] tags=["en", "lesson"] sources=["X-07"]
# So far fours and fives have been counted together. See in the figure whether they are worth the same.

# %% tags=["collapsed"]
findings.by_score(case)

# %% tags=["lesson", "collapsed"]
ones = answers["satisfaction"] == 1
of_four, of_five = left[answers["satisfaction"] == 4].mean(), left[answers["satisfaction"] == 5].mean()
four_from, five_to = (satisfaction.wilson(int(left[of].sum()), int(of.sum()))[end] for of, end in ((answers["satisfaction"] == 4, 0), (answers["satisfaction"] == 5, 1)))
below_five = answers["satisfaction"] < 5
by_alternative = left.groupby([satisfied, sees]).mean()
grades = answers["satisfaction"].clip(lower=2)  # fi: ykköset kakkosten kanssa, sillä niitä on vähän | en: ones with the twos, for they are few
stayed = 1 - left.groupby([sees, grades]).mean()
hostages = ~satisfied & ~left & ~sees
recommends, unkind, asked = answers["recommend"] >= 9, answers["recommend"] <= 6, answers["recommend"].notna()

# %% [markdown] tags=["fi", "lesson"] sources=["X-07"]
# Jos kaksi janaa menee paljon päällekkäin, ryhmien ero voi olla sattumaa. Ykkösen antoi vain {ones.sum():number} vastaajaa, ja ykkösen ja kakkosen janat menevät päällekkäin: niiden järjestyksestä ei voi sanoa mitään. Nelosen ja vitosen janat jäävät erilleen, vaikka lähelle toisiaan: vitosen janan yläraja on {five_to:percent.1} ja nelosen alaraja {four_from:percent.1}. Nelosen antaneista lähti {of_four:percent.1} ja vitosen antaneista {of_five:percent.1}. Kun nämä kaksi lasketaan yhteen ”tyytyväisiksi”, ero katoaa näkyvistä.
#
# Myyntipäällikkö voisi siis soittaa kaikille, jotka eivät antaneet vitosta. Silloin soiton saisi {below_five[left].mean():percent} lähtijöistä, mutta soittoja olisi {below_five.sum():number} ja niistä osuisi {left[below_five].mean():percent}. Mitä useampi lähtijä tavoitetaan, sitä useampi soitto menee hukkaan. Rajan siirtäminen ei auta. Tarvitaan muuta tietoa.

# %% [markdown] tags=["en", "lesson"] sources=["X-07"]
# Where two lines overlap a lot, the difference between the groups may be chance. Only {ones.sum():number} gave a one, and the lines of one and two overlap: nothing can be said about their order. The lines of four and five are close but do not overlap: that of five ends at {five_to:percent.1}, and that of four begins at {four_from:percent.1}. Of those who gave a four, {of_four:percent.1} left, and of those who gave a five, {of_five:percent.1}. When the two are counted together as “satisfied”, the difference is hidden.
#
# So the sales manager could call everybody who did not give a five. Then {below_five[left].mean():percent} of the leavers would get a call, but there would be {below_five.sum():number} calls, and {left[below_five].mean():percent} of them would reach a leaver. The more leavers are reached, the more calls are wasted. Moving the limit does not help. You need to know something else.

# %% [markdown] tags=["fi", "lesson"]
# ### *Jatko:* mihin raja vedetään?
#
# **Kokeile:** siirrä rajaa. Millä rajalla soitoista osuu useimmin lähtijään, ja kuinka moni lähtijä jää silloin ilman soittoa?

# %% [markdown] tags=["en", "lesson"]
# ### *Going further:* where to set the limit?
#
# **Try it:** move the limit. At which limit do the calls most often reach a leaver, and how many leavers get no call then?

# %% tags=["lesson", "collapsed"]
rows_of_calls = [both(fi="lähtijöistä saa soiton", en="leavers who get a call"), both(fi="soitoista osuu lähtijään", en="calls that reach a leaver")]


def called(limit):
    calls = answers["satisfaction"] < limit
    parts = [calls[left].mean(), left[calls].mean()]
    words = {"n": number(calls.sum()), "limit": number(limit), "a": percent(parts[0]), "b": percent(parts[1]), "all": number(len(answers))}
    return bars(
        rows_of_calls, parts, write=percent, highlight=rows_of_calls[:1], limits=(0, 1),
        heads=(both(fi="Osuus", en="Share"), both(fi="Prosenttia", en="Per cent")),
        title=both(fi="{n} soittoa: {a} lähtijöistä saa soiton, ja {b} soitoista osuu lähtijään", en="{n} calls: {a} of the leavers get one, and {b} of the calls reach a leaver").format(**words),
        alt=both(fi="Kun soitetaan alle {limit} vastanneille, soittoja on {n} ja lähtijöistä saa soiton {a}; soitoista {b} osuu.", en="Calling everybody below {limit} makes {n} calls; {a} of the leavers get one, and {b} of the calls reach a leaver.").format(**words),
        subtitle=both(fi="Soitto kaikille, joiden arvosana on alle {limit}; {all} vastausta 2022–2024, %", en="A call to everybody with a score below {limit}; {all} answers 2022–2024, %").format(**words), source=made_up)


explore(called, {"limit": Steps(both(fi="Soitetaan, kun arvosana on", en="Call when the score is"), {
    limit: both(fi="alle {limit}", en="below {limit}").format(limit=number(limit)) for limit in (2, 3, 4, 5)})}, limit=4)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-029"]
# ## Minne muualle?
#
# Kyselyssä kysytään myös, näkeekö vastaaja muita vaihtoehtoja: toisen reitin, sillan, auton. **Arvaa ensin, katso sitten.** Tyytymättömät lähtivät lähes kolme kertaa niin usein kuin tyytyväiset. Entä vaihtoehdon nähneet verrattuna muihin: kuinka monta kertaa niin usein he lähtivät?

# %% [markdown] tags=["en", "lesson"] sources=["S3-029"]
# ## Where else could they go?
#
# The survey also asks whether the customer sees any alternatives: another route, a bridge, a car. **Guess first, then look.** The dissatisfied left nearly three times as often as the satisfied. What about those who saw an alternative: how many times as often as the others did they leave?

# %% tags=["lesson", "collapsed"]
by_sight = left[sees].mean() / left[~sees].mean()
sights = {1: both(fi="yhtä usein", en="equally often"), 1.5: both(fi="puolitoista kertaa niin usein", en="one and a half times as often"), 2.6: both(fi="lähes kolme kertaa niin usein", en="nearly three times as often")}
nearest_sight = min(sights, key=lambda times: abs(times - by_sight))
explore(
    lambda times: respond(
        times == nearest_sight,
        both(fi="Yksi kysymys muista mahdollisuuksista kertoo lähdöstä melkein yhtä paljon kuin arvosana. Mitä ne kertovat yhdessä?", en="One question about other possibilities is nearly as good a sign of leaving as the score. What do the two say together?") if times == nearest_sight
        else both(fi="Ajattele, kuka voi lähteä, vaikka olisi tyytyväinen, ja kuka joutuu jäämään.", en="Who can leave even though satisfied, and who has to stay?")),
    {"times": Guess(both(fi="Vaihtoehdon nähneet lähtivät", en="Those who saw an alternative left"), sights)},
)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-029"]
# Kurssikeskus ei nähnyt vaihtoehtoa. Se jäi vielä lähes kahdeksi vuodeksi, ei tyytyväisenä vaan siksi, ettei ollut minne mennä. Näin vastaukset jakautuvat, kun katsotaan vain, kuka jäi:
#
# | | jäi | lähti |
# |---|---|---|
# | **tyytyväinen** | {(satisfied & ~left).sum():number} | {(satisfied & left).sum():number} |
# | **tyytymätön** | {(~satisfied & ~left).sum():number} | {(~satisfied & left).sum():number} |
#
# Puolalaisella luennolla on kalvo tyytyväisyydestä ja uskollisuudesta, mutta sen kuva on kadonnut. Aukkoon sopii Thomas Jonesin ja Earl Sasserin (1995) jako neljään asiakastyyppiin (*tekijän täydennys*). Tyytyväinen, joka jää, on *uskollinen*; heistä innokkain on *apostoli*. Tyytyväinen, joka lähtee, on *palkkasoturi*, ja tyytymätön, joka lähtee, *loikkari*. **Panttivanki** on tyytymätön, joka jää, koska ei pääse muualle: tyytymättömistä jääneistä {hostages.sum():number} ei nähnyt vaihtoehtoa. Ostoista panttivankia ei tunnista, sillä kuiteissa hän näyttää uskolliselta.

# %% [markdown] tags=["en", "lesson"] sources=["S3-029"]
# The course centre saw no alternative. It stayed for almost two more years, not because it was satisfied, but because there was nowhere to go. This is how the answers divide when you look only at who stayed:
#
# | | stayed | left |
# |---|---|---|
# | **satisfied** | {(satisfied & ~left).sum():number} | {(satisfied & left).sum():number} |
# | **dissatisfied** | {(~satisfied & ~left).sum():number} | {(~satisfied & left).sum():number} |
#
# The Polish lecture has a slide on satisfaction and loyalty, but its picture is lost. Thomas Jones and Earl Sasser's four types of customer (1995) fill the gap (*author's completion*). A satisfied customer who stays is a *loyalist*; the keenest of them is an *apostle*. A satisfied one who leaves is a *mercenary*; a dissatisfied one who leaves is a *defector*. A **hostage** is dissatisfied, and stays because there is nowhere else to go: of the dissatisfied who stayed, {hostages.sum():number} saw no alternative. You cannot tell hostages by their purchases, for in the receipts they look loyal.

# %% [markdown] tags=["fi"] sources=["S3-029"]
# ## Tyytyväisyys ja vaihtoehto yhdessä

# %% [markdown] tags=["en"] sources=["S3-029"]
# ## Satisfaction and alternatives together

# %% [markdown] tags=["fi", "lesson"]
# Vastaajat jakautuvat neljään ryhmään sen mukaan, ovatko he tyytyväisiä ja näkevätkö he vaihtoehdon. Vertaa ensin ääripäitä.

# %% [markdown] tags=["en", "lesson"]
# Those who answered fall into four groups: the satisfied and the others, each divided into those who see an alternative and those who do not. Compare the two extremes first.

# %% tags=["collapsed"]
findings.by_alternative(case)

# %% [markdown] tags=["fi", "lesson"] sources=["X-07", "S3-029"]
# Vaihtoehdon nähneistä lähti {left[sees].mean():percent.1}, muista {left[~sees].mean():percent.1}. Arvosanan mukaan ero oli hieman suurempi, mutta eniten näkee, kun katsoo kumpaakin: tyytymättömistä, jotka näkivät vaihtoehdon, lähti {by_alternative[False, True]:percent}, tyytyväisistä, jotka eivät nähneet, {by_alternative[True, False]:percent}. Kahden keskimmäisen ryhmän järjestyksestä ei voi olla varma: niiden janat menevät päällekkäin.
#
# Jones ja Sasser päättelivät, että kun vaihtaminen on helppoa, vasta erittäin tyytyväiset jäävät. Samaan viittaavat Suvilinjan luvut. Kun vaihtoehtoa ei ollut, nelosen antaneista jäi {stayed[False, 4]:percent} ja vitosen antaneista {stayed[False, 5]:percent}: miltei yhtä moni. Kun vaihtoehto oli, luvut olivat {stayed[True, 4]:percent} ja {stayed[True, 5]:percent}.
#
# Näin selviää lähteiden ristiriita. Yhden luennon mukaan useimmat lähtijät ovat tyytyväisiä. Toisen mukaan *erittäin* tyytyväiset ostavat enemmän ja suosittelevat. (Ostojen kasvua emme tässä koettele.) Muistiinpanojen mukaan tyytyväisyys on hetkellistä. Kaikki kolme voivat pitää paikkansa, sillä **nelosen ja vitosen ero on suurin, kun asiakas voi valita**.

# %% [markdown] tags=["en", "lesson"] sources=["X-07", "S3-029"]
# Of those who saw an alternative, {left[sees].mean():percent.1} left; of the others, {left[~sees].mean():percent.1}. The score separates leavers a little more clearly, but the two together say most: of the dissatisfied who saw an alternative, {by_alternative[False, True]:percent} left; of the satisfied who saw none, {by_alternative[True, False]:percent}. The order of the two groups in the middle is not certain: their lines overlap.
#
# Jones and Sasser concluded that where switching is easy, only the very satisfied stay. Suvilinja's figures point the same way. Where there was no alternative, {stayed[False, 4]:percent} of those who gave a four stayed, and {stayed[False, 5]:percent} of those who gave a five: nearly as many. Where there was one, the figures were {stayed[True, 4]:percent} and {stayed[True, 5]:percent}.
#
# This settles a contradiction between the sources. According to one lecture most of those who leave are satisfied. According to another the *very* satisfied buy more and recommend. (Whether they buy more is not tested here.) According to the notes satisfaction is momentary. All three can hold, for **four and five differ most where customers have a choice**.

# %% [markdown] tags=["fi", "lesson"] sources=["S3-029"]
# ### *Jatko:* entä jos tulisi silta?
#
# Liikuta säädintä: mitä tapahtuisi, jos saaristoon tulisi silta ja yhä useampi näkisi vaihtoehdon?

# %% [markdown] tags=["en", "lesson"] sources=["S3-029"]
# ### *Going further:* what if there were a bridge?
#
# Move the control: what would happen if a bridge came to the islands, and more and more saw an alternative?

# %% tags=["lesson", "collapsed"]
curve_names = [both(fi="näkee vaihtoehdon", en="sees an alternative"), both(fi="ei näe vaihtoehtoa", en="sees none")]


def competition(see):
    see = see / 100
    mixed = see * stayed[True] + (1 - see) * stayed[False]
    in_all = (mixed * grades.value_counts(normalize=True).sort_index()).sum()
    name = both(fi="kaikki", en="all")
    words = {"see": percent(see), "all": percent(in_all, 1), "four": percent(mixed[4]), "five": percent(mixed[5]), "two": percent(mixed[2])}
    return lines(
        [2, 3, 4, 5], {curve_names[1]: stayed[False].tolist(), curve_names[0]: stayed[True].tolist(), name: mixed.tolist()}, expected=[name], accent=name, limits=(0.5, 1),
        write_x=lambda grade: "1–2" if grade == 2 else number(grade), write_y=percent, x_ticks=[2, 3, 4, 5],
        x_label=both(fi="Arvosana (2: ykköset ja kakkoset)", en="Score (2: ones and twos)"), y_label=both(fi="Jäi vuodeksi", en="Stayed for a year"),
        title=both(fi="Nelosen ja vitosen ero on suurin, kun on vaihtoehto; jos {see} näkisi sen, nelosen antaneista jäisi {four}, vitosen antaneista {five}", en="Four and five differ most where there is an alternative; if {see} saw one, {four} of fours and {five} of fives would stay").format(**words),
        alt=both(fi="Kun {see} näkee vaihtoehdon, jääneitä on 1–2 antaneista {two}, nelosen {four} ja vitosen {five} antaneista, kaikista {all}.",
                 en="When {see} see an alternative, {two} of scores 1–2 stay, {four} of fours and {five} of fives; {all} of all.").format(**words),
        subtitle=both(fi="Vuoden jälkeen asiakkaina olleiden osuus arvosanan mukaan; katkoviiva: kaikki, jos {see} näkisi vaihtoehdon", en="Share still customers after a year, by score; dashed: all, if {see} saw an alternative").format(**words), source=made_up)


explore(competition, {"see": Slider(both(fi="Vaihtoehdon näkee (%)", en="See an alternative (%)"), 0, 100, 10)}, see=40)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-029"]
# Laskelmassa oletetaan, että muut toimisivat vaihtoehdon saatuaan samoin kuin ne, joilla se jo on. Niin ei välttämättä kävisi. Ryhmät ovat myös pieniä.

# %% [markdown] tags=["en", "lesson"] sources=["S3-029"]
# The bridge example assumes that the others, once they have an alternative, would act like those who have one now. They might not. The groups are small, too.

# %% [markdown] tags=["fi"]
# ## Suosittelisitko?

# %% [markdown] tags=["en"]
# ## Would you recommend us?

# %% [markdown] tags=["fi", "lesson"]
# *Jatko: tämän osan voi ohittaa.* Moni yritys seuraa yhtä lukua, **suositteluindeksiä** (NPS): 9–10 antaneiden osuudesta vähennetään 0–6 antaneiden osuus.

# %% [markdown] tags=["en", "lesson"]
# *Going further: this part can be skipped.* Many firms follow a single number, the **net promoter score** (NPS): the share of those who gave 9–10, less the share of those who gave 0–6.

# %% tags=["collapsed"]
findings.recommend(case)

# %% [markdown] tags=["fi", "lesson"]
# Indeksi on helppo muistaa, mutta siitä puuttuu kolme asiaa: epävarmuus, vastanneiden osuus ja se, mitä luvulla ennustetaan. Suvilinjassa suosittelukysymyksestä ei ollut lähdön ennakoinnissa enempää apua kuin tyytyväisyydestä, ja {unkind.sum():number} vastauksesta, joissa suositteluarvosana oli enintään 6, tyytyväiset olivat antaneet {satisfied[unkind].mean():percent}. Tutkimuksessa, jossa vertailtiin mittareita 21 yrityksen aineistolla, suositteluindeksi ei ollut muita parempi (Keiningham ym. 2007). Pidä se yhtenä mittarina muiden rinnalla ja kerro sen virheväli.

# %% [markdown] tags=["en", "lesson"]
# The net promoter score is easy to remember, but three things are missing: how uncertain it is, how many answered, and what it is supposed to predict. At Suvilinja the question about recommending was no better a sign of leaving than satisfaction, and of the {unkind.sum():number} answers with a score of 0–6 for recommending, {satisfied[unkind].mean():percent} were from satisfied customers. In a study that compared measures with data of 21 firms the net promoter score was no better than others (Keiningham et al. 2007). Keep it as one measure among others, and give its margin of error.

# %% [markdown] tags=["fi"] sources=["S3-028"]
# ## Asenne ja ostot

# %% [markdown] tags=["en"] sources=["S3-028"]
# ## Attitude and purchases

# %% [markdown] tags=["fi", "lesson"] sources=["S3-028"]
# Tähän asti on katsottu, kuka jäi. Mutta panttivankikin jää, eikä jäänyt siis ole aina uskollinen. Puolalaisella luennolla oli kalvo uskollisuuden lajeista (t16); siitä on jäljellä vain otsikko. Täydennämme sen Alan Dickin ja Kunal Basun jaolla (1994; *tekijän täydennys*), jossa katsotaan rinnakkain, mitä asiakas *ajattelee* ja mitä hän *tekee*:

# %% [markdown] tags=["en", "lesson"] sources=["S3-028"]
# So far we have looked at who stayed. But hostages stay too, so whoever stays is not always loyal. The Polish lecture had a slide on the kinds of loyalty (t16); only its heading is left. We fill it in with the division by Alan Dick and Kunal Basu (1994; *author's completion*), which sets what customers *think* against what they *do*:

# %% tags=["lesson", "collapsed"]
attitudes = [both(fi="asenne hyvä", en="good attitude"), both(fi="asenne heikko", en="weak attitude")]
doings = [both(fi="ostaa usein", en="buys often"), both(fi="ostaa harvoin", en="buys seldom")]
four_kinds = [
    [both(fi="aito uskollisuus: tahtoo jäädä", en="true loyalty: wants to stay"), both(fi="piilevä uskollisuus: jokin estää ostamasta", en="latent loyalty: something prevents buying")],
    [both(fi="näennäinen uskollisuus: jää, kunnes voi lähteä", en="spurious loyalty: stays until it can leave"), both(fi="ei uskollisuutta", en="no loyalty")],
]
matrix(
    attitudes, doings, four_kinds, heading=both(fi="Asenne", en="Attitude"), highlight=[(attitudes[1], doings[0])],
    title=both(fi="Näennäinen uskollisuus näyttää kuiteissa samalta kuin aito", en="In the receipts spurious loyalty looks like true loyalty"),
    alt=both(fi="Ruutuja on 4: usein ostavan uskollisuus on aitoa, jos asenne on hyvä, ja näennäistä, jos se on heikko.", en="There are 4 fields: the loyalty of a frequent buyer is true where the attitude is good, and spurious where it is weak."),
    subtitle=both(fi="Uskollisuuden lajit asenteen ja ostojen mukaan", en="Kinds of loyalty, by attitude and purchases"),
    source=both(fi="Lähde: Dick ja Basu 1994; tekijän täydennys", en="Source: Dick and Basu 1994; author's completion"),
)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-028"]
# Suvilinjassa asenne luetaan kyselystä ja ostot kuiteista. (Dick ja Basu tarkoittavat asennetta muihin vaihtoehtoihin verrattuna; kyselyn tyytyväisyys on sille vain likiarvo.)

# %% [markdown] tags=["en", "lesson"] sources=["S3-028"]
# At Suvilinja attitude is read from the survey, and purchases from the receipts. (Dick and Basu mean attitude compared with the alternatives; satisfaction in the survey only stands in for it.)

# %% tags=["collapsed"]
findings.loyalty(case)

# %% tags=["lesson", "collapsed"]
from dataclasses import replace

example = case.of_course()
kinds = example.rates("loyalty")

# %% [markdown] tags=["fi", "lesson"] sources=["S3-028"]
# Näennäisesti uskollisista lähti {kinds.at["spurious", "rate"]:percent}, aidosti uskollisista {kinds.at["true", "rate"]:percent}. Kuiteissa nämä kaksi ryhmää näyttävät samalta: kummassakin ostetaan usein. Ero näkyy vasta asenteesta. Piilevästi uskollisista lähti vain {kinds.at["latent", "rate"]:percent}: he pitävät meistä, mutta jokin estää heitä ostamasta enemmän. Heiltä kannattaa kysyä, mikä.

# %% [markdown] tags=["en", "lesson"] sources=["S3-028"]
# Of those with spurious loyalty, {kinds.at["spurious", "rate"]:percent} left; of the truly loyal, {kinds.at["true", "rate"]:percent}. In the receipts these two groups look the same: both buy often. Only the attitude tells them apart. Of the latently loyal, only {kinds.at["latent", "rate"]:percent} left: they like us, but something keeps them from buying more. It is worth asking them what.

# %% [markdown] tags=["fi", "lesson"] sources=["S3-028"]
# ### *Jatko:* mitä ”usein” tarkoittaa?
#
# Ehkä ”usein” on määritelty väärin? Siirrä rajaa ja katso, eroavatko usein ja harvoin ostavat toisistaan, kun asenne on sama.

# %% [markdown] tags=["en", "lesson"] sources=["S3-028"]
# ### *Going further:* what does “often” mean?
#
# Perhaps “often” has been defined wrongly? Move the limit, and see whether those who buy often differ from those who buy seldom when their attitude is the same.

# %% tags=["lesson", "collapsed"]
KINDS = {"true": both(fi="hyvä asenne, ostaa usein", en="good attitude, buys often"), "latent": both(fi="hyvä asenne, ostaa harvoin", en="good attitude, buys seldom"),
         "spurious": both(fi="heikko asenne, ostaa usein", en="weak attitude, buys often"), "none": both(fi="heikko asenne, ostaa harvoin", en="weak attitude, buys seldom")}
by_limit = {days: replace(example, parameters={**example.parameters, "regular_min": days}).rates("loyalty").reindex(list(KINDS)) for days in (2, 4, 8, 12, 18)}


def buys_often(days):
    found = by_limit[days]
    names = [both(fi="{name} ({n})", en="{name} ({n})").format(name=KINDS[kind], n=number(n)) for kind, n in found["answers"].items()]
    words = {"days": number(days), "a": percent(found.at["true", "rate"]), "b": percent(found.at["latent", "rate"]), "c": percent(found.at["spurious", "rate"]), "d": percent(found.at["none", "rate"])}
    return bars(
        names, found["rate"].tolist(), write=percent, highlight=names[2:], limits=(0, 0.5),
        heads=(both(fi="Ryhmä (vastauksia)", en="Group (answers)"), both(fi="Lähti", en="Left")),
        title=both(fi="Hyvän asenteen ryhmistä lähti {a} ja {b}, heikon {c} ja {d}", en="With a good attitude, {a} and {b} left; with a weak one, {c} and {d}").format(**words),
        alt=both(fi="Kun usein on {days} ostopäivää, hyvän asenteen ryhmistä lähti {a} ja {b}, heikon asenteen ryhmistä {c} ja {d}.",
                 en="When “often” means {days} purchase days, {a} and {b} of the groups with a good attitude left, {c} and {d} of those with a weak one.").format(**words),
        subtitle=both(fi="Vuodessa lähteneet asenteen ja ostojen mukaan, %; usein: vähintään {days} ostopäivää vastausta edeltäneenä vuonna", en="Left within a year, by attitude and purchases, %; often: at least {days} purchase days in the year before the answer").format(**words), source=made_up)


explore(buys_often, {"days": Steps(both(fi="Usein on vähintään", en="Often is at least"), {
    days: both(fi="{days} ostopäivää", en="{days} purchase days").format(days=number(days)) for days in by_limit})}, days=4)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-028"]
# Kun asenne oli hyvä, ostojen tiheydellä ei ollut väliä: lähteneitä oli joka rajalla suunnilleen yhtä vähän. Kun asenne oli heikko, järjestys vaihtuu rajan mukaan: 12 ostopäivän rajalla usein ostavista lähti {by_limit[12].at["spurious", "rate"]:percent} ({by_limit[12].at["spurious", "answers"]:number} vastausta) ja harvoin ostavista {by_limit[12].at["none", "rate"]:percent} ({by_limit[12].at["none", "answers"]:number} vastausta). Ryhmät ovat niin pieniä, ettei enempää voi sanoa. Myös edellä mainittu {kinds.at["spurious", "rate"]:percent} riippuu siitä, mihin raja vedetään.

# %% [markdown] tags=["en", "lesson"] sources=["S3-028"]
# With a good attitude it made no difference how often customers bought: at every limit about equally few left. With a weak attitude the order changes with the limit: at 12 purchase days, {by_limit[12].at["spurious", "rate"]:percent} of those who buy often left ({by_limit[12].at["spurious", "answers"]:number} answers), and {by_limit[12].at["none", "rate"]:percent} of those who buy seldom ({by_limit[12].at["none", "answers"]:number} answers). The groups are too small to say more. The {kinds.at["spurious", "rate"]:percent} above depends on the limit, too.

# %% [markdown] tags=["fi", "lesson"] sources=["S3-024", "S3-025", "S3-026", "S3-027"]
# ### *Jatko:* mistä uskollisuuden tunnistaa?
#
# Puolalaisella luennolla (kalvo t15) uskollisuudella on **merkkejä**, ja jokaisella on omat mittarinsa. Oikeanpuoleisesta sarakkeesta näkyy, mistä Suvilinjan tiedostosta merkkiä voisi etsiä:
#
# | uskollisuuden merkki | luennon mittarit | Suvilinjassa |
# |---|---|---|
# | myönteinen mielipide yrityksestä ja sen tarjoomasta | kyselyt; reklamaatioiden analyysi | kysely, reklamaatiot |
# | hyvät uusintaostojen tunnusluvut | myynnin analyysi; pysyvyys; RFM (milloin viimeksi, kuinka usein, paljonko rahaa); elinkaariarvo | ostot, sopimukset |
# | suuri asiakasosuus | yhteistutkimus (monelle tilaajalle yhteinen) koko tuoteryhmän myynnistä | ei ole: kuiteista ei näe muualta ostettua |
# | ostot rajoittuvat yhteen tuotemerkkiin | *kadonnut kalvolta* (ehkä uskollisuuskuviot eli missä järjestyksessä tuotemerkkejä ostetaan; *tekijän täydennys*) | ei ole |
# | pitkä yhteistyö | *kadonnut kalvolta* | sopimuksen alkupäivä |
#
# Kahdella ensimmäisellä rivillä mitataan eri asioita: ensimmäisellä sitä, mitä asiakas *ajattelee*, toisella sitä, mitä hän *tekee*. Viimeinen johtaa helpoimmin harhaan: pitkään asiakkaana ollut voi olla aidosti uskollinen tai panttivanki.

# %% [markdown] tags=["en", "lesson"] sources=["S3-024", "S3-025", "S3-026", "S3-027"]
# ### *Going further:* how do you know loyalty when you see it?
#
# In the Polish lecture (slide t15) loyalty has **signs**, and each has measures of its own. The column on the right shows in which of Suvilinja's files to look for the sign:
#
# | sign of loyalty | measures in the lecture | at Suvilinja |
# |---|---|---|
# | a positive opinion of the firm and what it offers | surveys; analysis of complaints | survey, complaints |
# | good indicators of repeat purchase | analysis of sales; retention; RFM (when last, how often, how much money); lifetime value | purchases, agreements |
# | a large share of the customer's purchases | syndicated research (paid for by many firms together) on the sales of the whole category | none: receipts do not show what is bought elsewhere |
# | buying one brand only | *lost from the slide* (perhaps loyalty patterns, that is, the order in which brands are bought; *author's completion*) | none |
# | long cooperation | *lost from the slide* | first day of the agreement |
#
# The first two rows measure different things: the first what customers *think*, the second what they *do*. The last is the most deceptive: a long-standing customer may be truly loyal or a hostage.

# %% [markdown] tags=["fi", "lesson"] sources=["S0-017"]
# ## Miksi lähdetään?
#
# Luennolla kysytään: *miksi toimittajaa vaihdetaan?* Vastausta ei anneta. Suvilinja on kysynyt sitä lähteneiltä. **Arvaa ensin, katso sitten.** Kuinka monen pääsyy oli se, että palvelussa meni jokin vikaan?

# %% [markdown] tags=["en", "lesson"] sources=["S0-017"]
# ## Why do they leave?
#
# The lecture asks: *why do customers change supplier?* It gives no answer. Suvilinja has asked those who left. **Guess first, then look.** How many left mainly because something went wrong in the service?

# %% tags=["lesson", "collapsed"]
exits = course_data("exit_interviews")
CAUSES = {
    "inconvenience": both(fi="aikataulu, reitti tai sijainti", en="timetable, route or location"), "involuntary": both(fi="olosuhteiden pakko", en="force of circumstances"),
    "pricing": both(fi="hinta", en="price"), "competition": both(fi="kilpailija houkutteli", en="attracted by a competitor"),
}
went_wrong = both(fi="jokin meni vikaan", en="something went wrong")
cause = exits["reason"].map(CAUSES).fillna(went_wrong)
after_leaving = (exits["satisfaction_afterwards"] >= 4).groupby(cause).agg(["mean", "size"]).sort_values("size", ascending=False)
wrong_share = after_leaving.at[went_wrong, "size"] / len(exits)
wrongs = {0.2: both(fi="noin joka viidennen", en="about one in five"), 0.5: both(fi="noin joka toisen", en="about one in two"), 0.8: both(fi="neljän viidestä", en="four in five")}
nearest_wrong = min(wrongs, key=lambda share: abs(share - wrong_share))
explore(
    lambda share: respond(
        share == nearest_wrong,
        both(fi="Osuus on {share}. Muiden syy ei ollut virhe vaan elämä, hinta tai toinen tarjous. Katso alta, olivatko he tyytyväisiä.",
             en="The share is {share}. The others left not because of a failure but because of changes in their lives, the price or another offer. See below whether they were satisfied.").format(share=percent(wrong_share)) if share == nearest_wrong
        else both(fi="Suvilinjassa virhe oli harvemmin pääsyy. Mitkä muut syyt vievät laivan asiakkaan muualle?", en="At Suvilinja a failure was the main reason less often than that. Which other reasons take a ferry's customer elsewhere?")),
    {"share": Guess(both(fi="Jokin meni vikaan", en="Something went wrong"), wrongs)},
)

# %% tags=["lesson", "collapsed"]
last_answer = survey.sort_values("answered_on").groupby("customer_id")["satisfaction"].last().reindex(exits["customer_id"]).set_axis(exits.index)
asked_twice = last_answer.notna()
rather = {name: both(fi="{name} ({n})", en="{name} ({n})").format(name=name, n=number(n)) for name, n in after_leaving["size"].items()}
fold(bars(
    list(rather.values()), after_leaving["mean"].tolist(), write=percent, limits=(0, 1), highlight=[rather[went_wrong]],
    heads=(both(fi="Pääsyy lähteä (haastateltuja)", en="Main reason to leave (interviewed)"), both(fi="Sanoi olleensa tyytyväinen", en="Said they had been satisfied")),
    title=both(fi="Kun jokin meni vikaan, harva lähtijä oli tyytyväinen ({share}); muista useimmat olivat", en="Where something had gone wrong, few leavers had been satisfied ({share}); of the others, most had").format(share=percent(after_leaving.at[went_wrong, "mean"])),
    alt=both(fi="Aikataulun tai reitin takia lähteneistä {a} sanoi olleensa tyytyväinen, virheen takia lähteneistä {b}.", en="Of those who left because of the timetable or route, {a} said they had been satisfied; of those who left because of a failure, {b}.").format(
        a=percent(after_leaving.at[CAUSES["inconvenience"], "mean"]), b=percent(after_leaving.at[went_wrong, "mean"])),
    subtitle=both(fi="Lähtöhaastattelussa arvosanan 4 tai 5 antaneet pääsyyn mukaan, %; {n} haastattelua 2023–2025, virhe pääsyynä: {share}", en="Gave a score of 4 or 5 in the exit interview, by main reason, %; {n} interviews 2023–2025, a failure as the main reason: {share}").format(n=number(len(exits)), share=percent(wrong_share)),
    source=both(fi="Lähde: Suvilinjan keksityt lähtöhaastattelut; syyluokat Keaveney 1995", en="Source: exit interviews of Suvilinja, made up; classes of reasons by Keaveney 1995"),
))

# %% [markdown] tags=["fi", "lesson"] sources=["S0-015", "S0-016", "S0-017"]
# Tästä saa yhden vastauksen kalvon 6 kysymykseen, miksi tyytyväinenkin lähtee. Arvosanasta näkee, mitä hän ajattelee *meistä*, mutta ei sitä, mitä hänen elämässään tapahtuu. Suvilinjan luvut on kuitenkin keksitty, ja laivamatka on sidottu paikkaan. Susan Keaveneyn tutkimuksessa (1995), josta syyluokat ovat, vastaaja sai mainita monta syytä, ja yleisin oli virhe ydinpalvelussa: 44 prosenttia vaihtamisista.
#
# Huomaa myös, milloin kysytään. Kalvon luku on saatu kysymällä lähtemisen *jälkeen*: vaihtaneet ”sanovat olleensa” tyytyväisiä. Meidän kyselymme tehtiin *ennen* sitä. Lähtöhaastattelussa ({len(exits):number} lähtijää) {(exits["satisfaction_afterwards"] >= 4).mean():percent} sanoi olleensa tyytyväisiä. Kalvon tavalla kysyttynä Suvilinja jää siis hieman alle 60 prosentin.

# %% [markdown] tags=["en", "lesson"] sources=["S0-015", "S0-016", "S0-017"]
# This gives one answer to the question on slide 6, why satisfied customers leave. The score shows what they think of *us*, but not what happens in their lives. Yet Suvilinja's figures are made up, and a ferry is tied to a place. In Susan Keaveney's study (1995), from which the classes come, people could name several reasons, and the most common was a failure of the core service: 44 per cent of switches.
#
# Note too when the question is asked. The slide's figure comes from asking *after* they left: the switchers “say that they had been” satisfied. Our survey was made *before*. In the exit interviews ({len(exits):number} leavers), {(exits["satisfaction_afterwards"] >= 4).mean():percent} said that they had been satisfied. Measured in the slide's way, Suvilinja falls a little short of 60 per cent.

# %% [markdown] tags=["fi", "lesson"] sources=["S0-018", "S1-058"]
# ## Miksi tyytymätön jää?
#
# Luennon kalvolla 7 on lause, joka jää kesken: asiakkaat voivat olla hyvinkin tyytymättömiä, *mutta eivät vaihda toimittajaa, koska …* Muistiinpanoissa annetaan vihje: asiakkuutta ei voi rakentaa pelkän tyytyväisyyden varaan, vaan tarvitaan muita **sidoksia**. Mitä ne ovat, ei kerrota. Tutkijat ovat erottaneet niitä kymmenen (Liljander ja Strandvik 1995; *tekijän täydennys*). Viiden ensimmäisen takia asiakas jää, vaikkei tahtoisi; niitä sanotaan **vaihtamisen esteiksi**. Viiden muun takia hän jää mielellään. (Jako esteisiin ja haluun on karkea ja *tekijän täydennys*: sama sidos voi olla kumpaakin.)
#
# | este: lähteminen maksaa tai on hankalaa | halu: jääminen tuntuu oikealta |
# |---|---|
# | *juridinen*: kurssikeskuksella on vuosisopimus | *tieto*: Suvilinja tietää allergiat kysymättä |
# | *taloudellinen*: kertyneet alennukset menisivät | *sosiaalinen*: kapteeni tuntee nimeltä |
# | *tekninen*: varaukset kulkevat yhteisessä järjestelmässä | *kulttuurinen*: molemmat toimivat ruotsiksi |
# | *maantieteellinen*: saarelle ei pääse muuten | *ideologinen*: laiva kulkee biokaasulla |
# | *ajallinen*: muut lähdöt ovat väärään aikaan | *psykologinen*: tuttuun laivaan luottaa |
#
# Kurssikeskus jäi esteiden takia. Myös vaihtamisen vaiva on este, ja etu, jonka lähtijä menettäisi, on taloudellinen este. **Arvaa:** millainen sidos on kyseessä? Valitse tapaus.

# %% [markdown] tags=["en", "lesson"] sources=["S0-018", "S1-058"]
# ## Why do the dissatisfied stay?
#
# Slide 7 of the lecture has a sentence that breaks off: customers may be very dissatisfied, *but do not change supplier, because …* The notes give a hint: a relationship cannot be built on satisfaction alone; other **bonds** are needed. Which ones, they do not say. Researchers distinguish ten (Liljander and Strandvik 1995; *author's completion*). The first five keep customers even if they would rather go; they are called **switching barriers**. The other five keep them because they want to stay. (The division into barriers and wishes is rough, and an *author's completion*: the same bond may be both.)
#
# | barrier: leaving costs money or effort | wish: staying feels right |
# |---|---|
# | *legal*: the course centre has a yearly agreement | *knowledge*: Suvilinja knows the allergies without asking |
# | *economic*: the discounts earned would be lost | *social*: the captain knows them by name |
# | *technological*: bookings run in a shared system | *cultural*: both work in Swedish |
# | *geographical*: there is no other way to the island | *ideological*: the ship runs on biogas |
# | *time*: the other departures are at the wrong hour | *psychological*: people trust a familiar ship |
#
# The course centre stayed because of barriers. The bother of changing is a barrier too, and a benefit that a leaver would lose is an economic barrier. **Guess:** what kind of bond is it? Choose a case.

# %% tags=["lesson", "collapsed"]
BONDS = {
    "card": (both(fi="Kymmenes matka on ilmainen, ja yhdeksän on jo käytetty.", en="The tenth trip is free, and nine have been used."), "barrier",
             both(fi="Taloudellinen este: lähtijä menettäisi edun. Kortti ei saa pitämään yhtiöstä.", en="An economic barrier: whoever leaves loses the benefit. The card makes nobody like the firm.")),
    "call": (both(fi="Myyjä soitti, kun lehdessä kerrottiin yrityksen juhlavuodesta.", en="The seller rang when the newspaper reported the firm's anniversary."), "wish",
             both(fi="Sosiaalinen sidos: joku tuntee asiakkaan. Sidos katkeaa, kun myyjä lähtee, ellei kukaan muu tunne asiakasta.", en="A social bond: somebody knows the customer. The bond breaks when the seller leaves, unless somebody else knows the customer.")),
    "code": (both(fi="Rahtiasiakkaan tilausjärjestelmä on rakennettu Suvilinjan rajapinnan varaan.", en="A freight customer's ordering system is built on Suvilinja's interface."), "barrier",
             both(fi="Tekninen este: vaihtaja joutuisi rakentamaan kaiken uudelleen.", en="A technological barrier: whoever switches has to build everything again.")),
    "sea": (both(fi="Kunta on luvannut vähentää päästöjään ja valitsee siksi laivan.", en="A municipality has pledged to cut its emissions, and therefore chooses the ship."), "wish",
            both(fi="Ideologinen sidos: yhteinen päämäärä. Se kestää hinnankorotuksenkin, mutta ei paljastunutta katteetonta lupausta.", en="An ideological bond: a common goal. It can survive a higher price, but not a promise that turns out to be empty.")),
}
bond_names = {"barrier": both(fi="este", en="a barrier"), "wish": both(fi="halu jäädä", en="a wish to stay")}
explore(
    lambda bond, kind: respond(
        BONDS[bond][1] == kind, f"**{BONDS[bond][0]}**",
        BONDS[bond][2] if BONDS[bond][1] == kind else both(fi="Mitä tapahtuisi, jos asiakas ei enää pitäisi meistä? Jäisikö hän silti?", en="What would happen if the customer no longer liked us? Would they stay all the same?")),
    {"bond": Choice(both(fi="Tapaus", en="Case"), {key: words for key, (words, *_rest) in BONDS.items()}), "kind": Guess(both(fi="Sidos on", en="The bond is"), bond_names)},
    bond="card",
)

# %% [markdown] tags=["fi", "lesson"] sources=["S1-038", "S1-058"]
# Esteillä on hintansa: panttivanki ei suosittele. Tyytymättömistä, jotka eivät nähneet vaihtoehtoa, suositteluarvosanan 9–10 antoi {recommends[~satisfied & ~sees & asked].mean():percent}, tyytyväisistä {recommends[satisfied & asked].mean():percent}. Haluun perustuva sidos taas syntyy hitaasti, ja joskus se katkeaa yhdestä kerrasta (*tekijän näkemys*).
#
# Muistiinpanoissa on siitä esimerkki otsikolla *Liian hyvä asiakaspalvelu voi johtaa asiakkaan menetykseen*. Autohuolto ei **kerennyt** tutkia vikaa tarkemmin ja tarjosi asiakkaalle mahdollisuutta viedä auto toiseen korjaamoon. Asiakas vei, huomasi toisen korjaamon paremmaksi ja jäi sinne. Oliko palvelu liian hyvää? Pikemminkin otsikko on väärä: syynä oli kiire, ei hyvyys. Neuvo oli rehellinen, mutta kukaan ei pitänyt huolta siitä, että asiakas palaisi.

# %% [markdown] tags=["en", "lesson"] sources=["S1-038", "S1-058"]
# Barriers have their price: hostages do not recommend. Of the dissatisfied who saw no alternative, {recommends[~satisfied & ~sees & asked].mean():percent} gave 9–10 for recommending; of the satisfied, {recommends[satisfied & asked].mean():percent}. A bond that rests on wanting to stay, on the other hand, takes time to build, and one incident can break it (*author's view*).
#
# The notes have an example, under the heading *Too good customer service may lead to the loss of a customer*. A garage **had no time** to look into the fault further, and offered the customer the chance to take the car to another garage. The customer did, found the other garage better, and stayed there. Was the service too good? It is the heading that is wrong: the reason was lack of time, not good service. The advice was honest, but nobody saw to it that the customer would come back.

# %% [markdown] tags=["fi", "lesson"]
# **Pohdi.** Minkä yrityksen panttivanki olet itse? Minkä esteen takia jäät, ja mitä teet sinä päivänä, jona se poistuu?

# %% [markdown] tags=["en", "lesson"]
# **Reflect.** Which firm holds you hostage? Which barrier keeps you, and what will you do on the day it goes?

# %% [markdown] tags=["fi", "lesson"] sources=["S1-060"]
# ## Valitus on viesti
#
# Muistiinpanojen mukaan **reklamaatio on viesti**: valittaja haluaa yhä käyttää palvelua ja toivoo sen muuttuvan itselleen sopivammaksi. Moni muu lähtee sanomatta mitään. **Arvaa ensin, katso sitten.** Kuinka moni vuosina 2024–2025 lähteneistä oli valittanut viimeisen vuotensa aikana?

# %% [markdown] tags=["en", "lesson"] sources=["S1-060"]
# ## A complaint is a message
#
# According to the notes **a complaint is a message**: those who complain still want to use the service, and hope that it will change to suit them better. Many others leave without a word. **Guess first, then look.** How many of those who left in 2024–2025 had complained in their last year?

# %% tags=["lesson", "collapsed"]
complaints = course_data("complaints")
ended = register["relationship_ended_on"]
gone = ended[(ended >= "2024-01-01") & (ended < "2026-01-01")]
before_end = (complaints["customer_id"].map(gone) - complaints["date"]).dt.days
complained = complaints.loc[before_end.between(0, 365), "customer_id"].nunique() / len(gone)
heard_of = {0.2: both(fi="noin joka viides", en="about one in five"), 0.5: both(fi="noin puolet", en="about half"), 0.8: both(fi="useimmat", en="most of them")}
nearest_heard = min(heard_of, key=lambda share: abs(share - complained))
explore(
    lambda share: respond(
        share == nearest_heard,
        both(fi="Lähteneitä oli {n}, ja heistä {share} oli valittanut. Muut lähtivät sanomatta mitään. Mitä valittaneille tapahtui? Katso alta.", en="{n} customers left, and {share} of them had complained. The others left without a word. What became of those who complained? See below.").format(n=number(len(gone)), share=percent(complained)) if share == nearest_heard
        else both(fi="Valittaneita on vähemmän. Montako kertaa olet itse lähtenyt palvelusta ja montako kertaa valittanut ennen sitä?",
                  en="Fewer had complained. How often have you left a service yourself, and how often did you complain first?")),
    {"share": Guess(both(fi="Oli valittanut", en="Had complained"), heard_of)},
)

# %% tags=["lesson", "collapsed"]
followed = complaints[(complaints["date"] < "2025-01-01") & complaints["customer_id"].map(register["agreement"]).notna()]
soon_after = (followed["customer_id"].map(ended) - followed["date"]).dt.days <= 365
waits = {both(fi="enintään 3 päivää", en="at most 3 days"): (-1, 3), both(fi="4–7 päivää", en="4–7 days"): (3, 7), both(fi="yli viikon", en="over a week"): (7, 10_000)}
waited = {name: followed["answered_days"].between(low, high, inclusive="right") for name, (low, high) in waits.items()}
waited[both(fi="ei vastattu", en="no answer")] = followed["answered_days"].isna()
left_after = {both(fi="{name} ({n})", en="{name} ({n})").format(name=name, n=number(of.sum())): soon_after[of].mean() for name, of in waited.items()}
in_force = register[(register["relationship_began_on"] < "2024-01-01") & ~(ended < "2024-01-01")]
usual = (in_force["relationship_ended_on"] < "2025-01-01").mean()
slow = list(left_after)[2]
fold(bars(
    list(left_after), list(left_after.values()), write=percent, limits=(0, 0.6), highlight=[slow],
    level=(usual, both(fi="kaikki sopimusasiakkaat: {share}", en="all with an agreement: {share}").format(share=percent(usual))),
    heads=(both(fi="Vastausta odotettiin (valituksia)", en="Waited for an answer (complaints)"), both(fi="Lähti vuoden sisällä", en="Left within a year")),
    title=both(fi="Kun vastaus viipyi yli viikon, {share} lähti", en="Where the answer took over a week, {share} left").format(share=percent(left_after[slow])),
    alt=both(fi="Enintään kolme päivää odottaneista lähti {a}, yli viikon odottaneista {b}; kaikista sopimusasiakkaista {c}.", en="Of those who waited at most three days, {a} left; over a week, {b}; of all with an agreement, {c}.").format(
        a=percent(next(iter(left_after.values()))), b=percent(left_after[slow]), c=percent(usual)),
    subtitle=both(fi="Vuoden kuluessa valituksesta lähteneet sen mukaan, kauanko vastausta odotettiin, %; {n} valitusta 2023–2024", en="Left within a year of a complaint, by the time waited for an answer, %; {n} complaints 2023–2024").format(n=number(len(followed))),
    source=both(fi="Lähde: Suvilinjan keksityt reklamaatiot ja sopimukset", en="Source: complaints and agreements of Suvilinja, made up"),
))

# %% [markdown] tags=["fi", "lesson"] sources=["S1-060"]
# Valittaja, joka sai vastauksen kolmessa päivässä, lähti suunnilleen yhtä usein kuin kuka tahansa ({usual:percent} vuodessa). Yli viikon odottaneista ({waited[list(waits)[2]].sum():number}) lähti {left_after[slow]:percent}. Neljästä seitsemään päivään odottaneet eivät lähteneet muita useammin, mutta heitä oli vain {waited[list(waits)[1]].sum():number}. Syytä tästä ei voi vielä päätellä: ehkä vaikeimmat asiat vain kestävät pisimpään. Mutta valitus on harvinainen hetki, jolloin lähtijä sanoo jotain.

# %% [markdown] tags=["en", "lesson"] sources=["S1-060"]
# Those who complained and had an answer within three days left about as often as anybody ({usual:percent} a year). Of those who waited over a week ({waited[list(waits)[2]].sum():number}), {left_after[slow]:percent} left. Those who waited four to seven days left no more often than others, but there were only {waited[list(waits)[1]].sum():number} of them. That does not yet prove a cause: perhaps the hardest cases just take the longest. But a complaint is a rare moment at which a leaver says something.

# %% [markdown] tags=["fi", "lesson"] sources=["S0-014", "S3-139", "S0-019"]
# ## Kolme tavoitetta, yksi ketju?
#
# Luennolla asiakkuusmarkkinoinnilla on kolme tavoitetta: asiakaskannattavuus, asiakasuskollisuus ja asiakastyytyväisyys (kalvo 5). Puolalaisella luennolla (kalvo t13) on samantapainen ketju: **arvon** luominen, **tyytyväisyyden** ja **kiinnittymisen** rakentaminen, ja mittareina asiakaspysyvyys (CR, vuodessa jäävien osuus) ja asiakkuuden kesto (N, vuosina). Kannattavuutta siinä ei ole, mutta lisäämme sen loppuun (*tekijän täydennys*). Kaksi viimeistä lenkkiä voi nyt koetella:

# %% [markdown] tags=["en", "lesson"] sources=["S0-014", "S3-139", "S0-019"]
# ## Three goals, one chain?
#
# In the lecture relationship marketing has three goals: customer profitability, customer loyalty and customer satisfaction (slide 5). The Polish lecture (slide t13) has a similar chain: creating **value**, building **satisfaction** and **attachment**, measured by the retention rate (CR, the share who stay in a year) and customer life (N, in years). Profitability is not in it; we add it at the end (*author's completion*). The last two links can now be tested:

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib import profitability, rfm
from asiakkuus_lib.reading import read_costs, read_transactions

purchases = read_transactions().frame
frequency = rfm.rfm_table(purchases, "2026-01-01")["frequency"]
profit = profitability.customer_profit_parts(purchases, read_costs().frame)["profit"]
losing, losing_seldom = ((profit.reindex(frequency.index[often]) < 0).mean() for often in (frequency >= 12, frequency < 12))
goals = {
    both(fi="Arvo", en="Value"): both(fi="mitä asiakas saa (luku 3)", en="what the customer gets (chapter 3)"),
    both(fi="Tyytyväisyys", en="Satisfaction"): both(fi="{share} vastauksista 4 tai 5", en="{share} of answers 4 or 5").format(share=percent(satisfied.mean())),
    both(fi="Uskollisuus", en="Loyalty"): both(fi="vuodeksi jäi tyytyväisistä {a}, muista {b}", en="stayed for a year: {a} of the satisfied, {b} of the others").format(a=percent(1 - satisfied_leave), b=percent(1 - others_leave)),
    both(fi="Kannattavuus", en="Profitability"): both(fi="tappiota tuottaa usein ostavista {a}, muista {b}", en="make a loss: {a} of frequent buyers, {b} of the others").format(a=percent(losing), b=percent(losing_seldom)),
}
process(
    goals, columns=(both(fi="Tavoite", en="Goal"), both(fi="Suvilinjassa", en="At Suvilinja")), highlight=list(goals)[-1:],
    title=both(fi="Tyytyväisistäkin lähtee {left}, ja usein ostavista {share} tuottaa tappiota", en="{left} of the satisfied still leave, and {share} of frequent buyers make a loss").format(left=percent(satisfied_leave), share=percent(losing)),
    alt=both(fi="Vuodeksi jäi tyytyväisistä {a}, muista {b}; tappiota tuottaa vähintään 12 päivänä ostaneista {c}, muista {d}.", en="{a} of the satisfied and {b} of the others stayed for a year; {c} of those who bought on 12 days or more make a loss, {d} of those who bought on fewer.").format(
        a=percent(1 - satisfied_leave), b=percent(1 - others_leave), c=percent(losing), d=percent(losing_seldom)),
    subtitle=both(fi="Tavoitteiden ketju ja mitä siitä näkyy Suvilinjan aineistosta; usein ostava: vähintään 12 ostopäivää 2023–2025", en="The chain of goals, and what Suvilinja's data show about it; frequent: at least 12 purchase days in 2023–2025"),
    source=both(fi="Lähde: luentokalvo 5, puolalaisen luennon kalvo t13; Suvilinjan keksitty aineisto", en="Source: slide 5 of the lecture, slide t13 of the Polish lecture; data of Suvilinja, made up"),
)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-014", "S3-139", "S0-019"]
# *Tyytyväisyyden* ja *uskollisuuden* välillä on yhteys, mutta vain keskimäärin. Samanlainen yhteys on *tiheiden ostojen* ja *kannattavuuden* välillä: vähintään 12 päivänä ostaneista tappiota tuottaa {losing:percent}, harvemmin ostaneista {losing_seldom:percent}. Kumpikaan yhteys ei ole varma. (Asennetta tässä ei katsota, joten usein ostava voi olla myös panttivanki.) Luennolla kysytään, ovatko uskolliset asiakkaat kannattavia. Useammin kuin muut, mutta eivät aina; syitä etsitään luvussa 7. Arvon ja tyytyväisyyden väliä ei tässä koetella.
#
# Tavoitteita on siis kolme siksi, ettei yksi riitä. Jos yritys tavoittelee vain tyytyväisyyttä, se voi saada hyviä arvosanoja niiltäkin, jotka ovat jo lähdössä.

# %% [markdown] tags=["en", "lesson"] sources=["S0-014", "S3-139", "S0-019"]
# *Satisfaction* and *loyalty* are linked, but only on average. The link between *frequent buying* and *profitability* is much the same: {losing:percent} of those who bought on 12 days or more make a loss, against {losing_seldom:percent} of those who bought less often. Neither link is certain. (Attitude is not looked at here, so a frequent buyer may be a hostage too.) The lecture asks whether loyal customers are profitable. More often than others, but not always; chapter 7 looks for the reasons. The link from value to satisfaction is not tested here.
#
# So there are three goals because one is not enough. A firm that goes for satisfaction alone may collect good scores even from people who are about to leave.

# %% [markdown] tags=["fi", "lesson"] sources=["S3-069"]
# ### *Jatko:* viisi etua, montako löytyi?
#
# Puolalaisella luennolla (kalvo t41) kanta-asiakkaista luetellaan viisi etua: he ostavat enemmän, jos ovat erittäin tyytyväisiä; heitä on yhä halvempi palvella; erittäin tyytyväinen suosittelee usein; he eivät ole hintaherkkiä; heiltä saa ideoita, myös uusiin tuotteisiin. Werner Reinartz ja V. Kumar (2002) tutkivat neljän yrityksen asiakkaita ja kysyivät, näkyvätkö edut pitkäaikaisissa asiakkaissa. **Arvaa:** mitä he löysivät? Valitse jokin neljästä viimeisestä edusta.

# %% [markdown] tags=["en", "lesson"] sources=["S3-069"]
# ### *Going further:* five benefits: how many were confirmed?
#
# The Polish lecture (slide t41) lists five benefits of regular customers: they buy more if they are very satisfied; serving them becomes cheaper; a very satisfied customer often recommends; they are not sensitive to price; they are a source of ideas, for new products too. Werner Reinartz and V. Kumar (2002) studied the customers of four firms, and asked whether the benefits show in long-standing customers. **Guess:** what did they find? Choose one of the last four benefits.

# %% tags=["lesson", "collapsed"]
BENEFITS = {
    "cost": (both(fi="palvelu halpenee", en="cheaper to serve"), "no", both(fi="Näyttöä ei löytynyt: tottunut asiakas osasi myös vaatia.", en="No evidence was found: an experienced customer also knew what to ask for.")),
    "price": (both(fi="ei hintaherkkä", en="not sensitive to price"), "no", both(fi="Näyttöä ei löytynyt: pitkäaikaiset eivät maksaneet enempää.", en="No evidence was found: long-standing customers did not pay more.")),
    "recommend": (both(fi="suosittelee", en="recommends"), "no", both(fi="Pitkäaikaisuus yksin ei tuonut paljon suosituksia. Asenteella on väliä: se on Dickin ja Basun toinen akseli.",
                                                               en="A long relationship alone did not lead to many recommendations. Attitude matters: it is Dick and Basu's other axis.")),
    "ideas": (both(fi="antaa ideoita", en="gives ideas"), "unasked", both(fi="Tätä ei tutkittu. Väite voi silti pitää paikkansa.", en="That was not studied. The claim may still hold.")),
}
verdicts = {"no": both(fi="vähän tai ei lainkaan näyttöä", en="little or no evidence"), "unasked": both(fi="ei tutkittu", en="it was not studied")}
explore(
    lambda benefit, found: respond(
        BENEFITS[benefit][1] == found, f"**{BENEFITS[benefit][0]}**",
        BENEFITS[benefit][2] if BENEFITS[benefit][1] == found else both(fi="Mieti, näkyisikö etu yrityksen kirjanpidosta ja mitä pitkä asiakkuus opettaa asiakkaalle.", en="Think whether a firm's own books could show the benefit, and what a long relationship teaches the customer.")),
    {"benefit": Choice(both(fi="Etu", en="Benefit"), {key: words for key, (words, *_rest) in BENEFITS.items()}), "found": Guess(both(fi="Tutkimuksessa", en="In the study"), verdicts)},
    benefit="cost",
)

# %% [markdown] tags=["fi"]
# ## Ketkä vastasivat?

# %% [markdown] tags=["en"]
# ## Who answered?

# %% [markdown] tags=["fi", "lesson"]
# Ennen kuin luvuista päätetään mitään, on tiedettävä, keitä ne koskevat.

# %% [markdown] tags=["en", "lesson"]
# Before deciding anything on the basis of these figures, you must know whom they are about.

# %% tags=["collapsed"]
findings.coverage(case)

# %% tags=["lesson", "collapsed"]
all_gone = ended.dropna()
last_heard = survey.assign(ended=survey["customer_id"].map(all_gone)).sort_values("answered_on")
in_last_year = (last_heard["ended"] - last_heard["answered_on"]).dt.days.between(0, 365)
last_words = last_heard[in_last_year].groupby("customer_id")["satisfaction"].last()
reached, warned_of = len(last_words) / len(all_gone), (last_words < 4).sum() / len(all_gone)

# %% [markdown] tags=["fi", "lesson"]
# Kysely voi varoittaa vain niistä, jotka vastaavat (luku 4). Vuosina 2023–2025 päättyi kaikkiaan {len(all_gone):number} sopimusta, ja näistä asiakkaista {reached:percent} oli vastannut viimeisen vuotensa aikana. Arvosanan 1–3 oli antanut {warned_of:percent}. **Vastanneista lähtijöistä kysely varoitti siis joka kolmannesta, kaikista vain joka viidennestä.** Muiden kohdalla merkkejä on etsittävä kuiteista (luku 6) ja siitä, onko myyjä pitänyt yhteyttä (luku 5).
#
# (Lähtijöitä on tässä luvussa laskettu kolmella tavalla: päättyneitä sopimuksia oli kaikkiaan {len(all_gone):number}, vastauksia, joita seurasi lähtö, {left.sum():number} ja lähtöhaastatteluja {len(exits):number}.)

# %% [markdown] tags=["en", "lesson"]
# A survey can warn only about those who answer (chapter 4). In 2023–2025, {len(all_gone):number} agreements ended in all, and {reached:percent} of these customers had answered in their last year. {warned_of:percent} had given a score of 1–3. **So the survey warned of one in three of the leavers who had answered it, but of only one in five of all leavers.** For the rest, look for signs in receipts (chapter 6) and in whether the seller has kept in touch (chapter 5).
#
# (The chapter counts leavers in three ways: {len(all_gone):number} agreements that ended in all, {left.sum():number} answers that were followed by leaving, and {len(exits):number} exit interviews.)

# %% [markdown] tags=["fi", "lesson"]
# ## Mitä tästä seuraa?
#
# Johtajalle, joka lukee vain sivun alun, tämä kaikki on tiivistetty kurssin raportissa näin:

# %% [markdown] tags=["en", "lesson"]
# ## What follows?
#
# For a director who reads only the top of a page, the course report sums it all up as follows:

# %% tags=["collapsed"]
findings.start(case)

# %% [markdown] tags=["fi", "lesson"]
# Seuraavista kahdesta ryhmästä lähdetään lähes yhtä usein: tyytyväisistä, jotka näkevät vaihtoehdon, ja tyytymättömistä, jotka eivät näe. Ero mahtuu sattumaan.
#
# Raportista näkee, *ketkä* lähtevät useimmin, mutta ei sitä, kenelle soitosta on *apua*. Sen saa selville vain kokeilemalla: arvotaan, kenelle listalta soitetaan, ja verrataan heitä muihin vuoden päästä. Muista myös laki: palautteeseen vastaaminen on eri asia kuin myyminen, ja kyselyn vastausta ei saa vastaajan tietämättä käyttää muuhun kuin siihen, mitä varten se pyydettiin.

# %% [markdown] tags=["en", "lesson"]
# The next two groups leave nearly equally often: the satisfied who see an alternative, and the dissatisfied who see none. The difference is within chance.
#
# The report shows *who* leave most often, but not whom a call will *help*. Only a trial shows that: draw lots to decide who on the list is called, and compare them with the others a year later. Remember the law too: answering feedback is not the same as selling, and an answer must not be used for another purpose without the customer's knowledge.

# %% [markdown] tags=["fi", "lesson"]
# ## Tunnusluvut
#
# *Jatko:* tästä kohtaan ”Testaa itsesi” ovat raportin muut osat. Niihin voit palata, kun teet raportin omasta aineistosta.

# %% [markdown] tags=["en", "lesson"]
# ## Key figures
#
# *Going further:* from here to “Test yourself” are the other parts of the report. Come back to them when you make one of your own data.

# %% tags=["collapsed"]
findings.figures(case)

# %% [markdown] tags=["fi"]
# ## Kenelle soitetaan ensin?

# %% [markdown] tags=["en"]
# ## Whom to call first?

# %% tags=["collapsed"]
findings.listing(case)

# %% [markdown] tags=["fi", "lesson"]
# ## Aineiston laatu

# %% [markdown] tags=["en", "lesson"]
# ## Quality of the data

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

quiz("02.Q1")

# %% tags=["lesson", "collapsed"]
quiz("02.Q2")

# %% tags=["lesson", "collapsed"]
quiz("02.Q3")

# %% [markdown] tags=["fi", "lesson"] sources=["S0-014", "S0-015"]
# ## Yhteenveto
#
# - Samasta taulukosta saa kaksi **ehdollista osuutta**: tyytyväisiä lähtijöistä ja lähtijöitä tyytyväisistä. Kysy aina, keitä on sata prosenttia ja mikä on **perusosuus**.
# - Suvilinjassa kysely varoitti vastanneista lähtijöistä joka kolmannesta, kaikista joka viidennestä. Joka neljäs varoitus osui. Lähteminen on määriteltävä, ja määritelmään kuuluu aikaraja.
# - Nelosen ja vitosen ero on suurin siellä, missä asiakas **voi valita**.
# - Jäänyt ei ole aina uskollinen: panttivanki jää **esteiden** takia, uskollinen omasta **halustaan**. Aitoon uskollisuuteen kuuluvat sekä hyvä asenne että ostot.
# - Useimmat lähtevät sanomatta mitään. **Valitus on viesti**, johon kannattaa vastata heti.
# - Tyytyväisyys, uskollisuus ja kannattavuus ovat kolme eri tavoitetta: kukin mitataan erikseen.

# %% [markdown] tags=["en", "lesson"] sources=["S0-014", "S0-015"]
# ## Summary
#
# - The same table gives two **conditional shares**: the satisfied among the leavers, and the leavers among the satisfied. Always ask who the hundred per cent are, and what the **base rate** is.
# - At Suvilinja the survey warned of one in three of the leavers who had answered, and of one in five of all. One warning in four was right. Leaving has to be defined, and the definition needs a time limit.
# - Four and five differ most where customers **have a choice**.
# - Whoever stays is not always loyal: **barriers** keep a hostage; a loyal customer **wants to stay**. True loyalty takes both a good attitude and purchases.
# - Most leave without a word. **A complaint is a message**, worth answering at once.
# - Satisfaction, loyalty and profitability are three goals: each is measured on its own.

# %% [markdown] tags=["fi", "lesson"]
# ## Mistä tämä on peräisin
#
# - Luentokalvot *Asiakkuuksien hallinta* (A.-M. Selin, Haaga-Helia): kalvot 5–8 (tavoitteet, tyytyväiset lähtijät, keskeneräinen lause, ovatko uskolliset kannattavia) ja 10 (puolet viidessä vuodessa).
# - Koulutuspäivän muistiinpanot *Kohtaaminen VIII* (K. Parviainen, Salpaus 28.5.2015): hetkellinen tyytyväisyys ja sidokset, autohuolto, reklamaatio viestinä.
# - Puolalainen luento avainasiakkaista: kalvot t13 (ketju), t15 (uskollisuuden merkit ja mittarit), t16 ja t17 (otsikot, joiden kuvat ovat kadonneet), t41 (viisi etua).
# - A. Dick ja K. Basu, *Journal of the Academy of Marketing Science* 22(2), 1994. T. Jones ja W. E. Sasser, *Harvard Business Review* 73(6), 1995. W. Reinartz ja V. Kumar, *Harvard Business Review* 80(7), 2002. S. Keaveney, *Journal of Marketing* 59(2), 1995. Sidokset: V. Liljander ja T. Strandvik, ”The nature of customer relationships in services”, *Advances in Services Marketing and Management* 4, 1995.
# - Suositteluindeksi: F. Reichheld, *Harvard Business Review* 81(12), 2003; sen vertailu muihin mittareihin: T. Keiningham ym., *Journal of Marketing* 71(3), 2007.
# - Keskeneräisen lauseen jatko, sidosten esimerkit sekä Suvilinjan luvut: *tekijän täydennys*.
#
# **Seuraavaksi:** {02:exercises}. Viimeisessä tehtävässä luet sellaisen yrityksen kyselyä, jota et ole ennen nähnyt.

# %% [markdown] tags=["en", "lesson"]
# ## Where this comes from
#
# - Lecture slides *Asiakkuuksien hallinta* (A.-M. Selin, Haaga-Helia): slides 5–8 (goals, satisfied leavers, the unfinished sentence, whether the loyal are profitable) and 10 (half in five years).
# - Notes of a training day, *Kohtaaminen VIII* (K. Parviainen, Salpaus, 28 May 2015): momentary satisfaction and bonds, the garage, a complaint as a message.
# - A Polish lecture on key customers: slides t13 (the chain), t15 (signs of loyalty and measures), t16 and t17 (headings whose pictures are lost), t41 (five benefits).
# - A. Dick and K. Basu, *Journal of the Academy of Marketing Science* 22(2), 1994. T. Jones and W. E. Sasser, *Harvard Business Review* 73(6), 1995. W. Reinartz and V. Kumar, *Harvard Business Review* 80(7), 2002. S. Keaveney, *Journal of Marketing* 59(2), 1995. Bonds: V. Liljander and T. Strandvik, “The nature of customer relationships in services”, *Advances in Services Marketing and Management* 4, 1995.
# - Net promoter score: F. Reichheld, *Harvard Business Review* 81(12), 2003; compared with other measures: T. Keiningham et al., *Journal of Marketing* 71(3), 2007.
# - The end of the unfinished sentence, the examples of bonds, and the figures of Suvilinja: *author's completion*.
#
# **Next:** the {02:exercises}. In the last task you read the survey of a company that you have not seen before.
