# %% [markdown] tags=["fi", "lesson"] sources=["S0-014"]
# 1. lukea kyselyn tulosta kahteen suuntaan ja sanoa, kuinka usein kysely varoittaa ja kuinka usein varoitus osuu,
# 2. laskea vuosittaisen asiakaskadon ja sen, kuinka moni lähtijä oli tyytyväinen,
# 3. erottaa uskollisuuden lajit asenteesta ja ostoista ja valita uskollisuuden merkille mittari,
# 4. eritellä, miksi tyytyväiset lähtevät ja mikä pitää tyytymättömät asiakkaina,
# 5. päättää, keille soitetaan, kun aika ei riitä kaikille.

# %% [markdown] tags=["en", "lesson"] sources=["S0-014"]
# 1. read the result of a survey in two directions, and say how often it warns and how often the warning is right,
# 2. compute yearly churn, and how many of those who leave were satisfied,
# 3. tell kinds of loyalty apart by attitude and purchases, and choose a measure for a sign of loyalty,
# 4. analyse why satisfied customers leave, and what keeps dissatisfied ones,
# 5. decide whom to call when there is no time for all.

# %% [markdown] tags=["fi", "lesson"] sources=["S0-015", "S0-016"]
# ## Kuinka usein kysely varoittaa?
#
# Luvussa 3 kerrotaan, miten lauttayhtiö Suvilinja menetti erään parhaista asiakkaistaan, ja yksi kysymys jää velaksi. Myrskyluodon Kurssikeskus vastasi marraskuussa 2022 Suvilinjan kyselyyn: tyytyväisyys 2, aikomus ostaa uudelleen 1, asteikolla yhdestä viiteen. Kukaan ei lukenut vastausta, ja vuonna 2024 asiakas lähti. Kuinka usein kysely varoittaa?
#
# Suvilinjan myyntipäällikkö on oppinut läksynsä. ”Tästä lähtien soitetaan jokaiselle, joka antaa alle nelosen”, hän sanoo. ”Niin kukaan ei enää lähde varoittamatta.”
#
# Sääntö on helppo tarkistaa, sillä vanhat vastaukset ovat tallessa ja tiedämme, miten niiden antajille kävi. Tässä luvussa asiakas **lähti**, jos hänen sopimuksensa päättyi vuoden kuluessa vastauksesta. **Tyytyväinen** antoi arvosanan 4 tai 5. Muita, 1–3 antaneita, sanotaan tyytymättömiksi, vaikka kolmonen onkin oikeastaan ”ei kumpaakaan”.

# %% [markdown] tags=["en", "lesson"] sources=["S0-015", "S0-016"]
# ## How often does the survey warn?
#
# Chapter 3 tells how the ferry line Suvilinja lost one of its best customers, and leaves a question open. In November 2022 the course centre, Myrskyluodon Kurssikeskus, answered Suvilinja's survey: satisfaction 2, intention to buy again 1, on a scale from one to five. Nobody read the answer, and in 2024 the customer left. How often does the survey warn?
#
# Suvilinja's sales manager has learnt the lesson: “From now on everybody who gives less than a four gets a call. Then nobody will leave without a warning.”
#
# The rule is easy to check, for the old answers are on file, and we know what became of those who gave them. In this chapter a customer **left** if the agreement ended within a year of the answer. A **satisfied** customer gave a grade of 4 or 5. The others, who gave 1–3, are called dissatisfied, though a three really means “neither”.

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib.learn import install, respond

install()

# %% tags=["collapsed"]

from asiakkuus_lib import retention
from asiakkuus_lib.lessons.l02_goals import findings
from asiakkuus_lib.locale import use_language
from asiakkuus_lib.show import Choice, Guess, Slider, Steps, bars, explore, fold, lines, matrix, number, percent, process

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
regular_min: int = 4  # [1..1000] fi: toistuvasti ostavalla on vähintään näin monta ostopäivää vastausta edeltävän vuoden aikana | en: who buys again and again has at least so many days of purchase in the year before the answer
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
# **Guess first, then look.** How many of those who left had given a grade of 4 or 5?

# %% tags=["lesson", "collapsed"]
shares = {0.1: both(fi="noin joka kymmenes", en="about one in ten"), 0.33: both(fi="noin joka kolmas", en="about one in three"), 0.66: both(fi="noin kaksi kolmesta", en="about two in three")}
nearest = min(shares, key=lambda share: abs(share - said_so))
explore(
    lambda share: respond(
        share == nearest,
        both(fi="Säännöllä olisi siis soitettu vain yhdelle kolmesta lähtijästä. Onko tyytyväisyys yhdentekevää?",
             en="So the rule would have reached only one leaver in three. Does satisfaction not matter, then?") if share == nearest
        else both(fi="Tyytyväisiä on lähtijöissä enemmän: he olivat enemmistönä. Onko tyytyväisyys yhdentekevää?",
                  en="There are more satisfied customers among the leavers: they were the majority. Does satisfaction not matter, then?")),
    {"share": Guess(both(fi="Lähteneistä tyytyväisiä", en="Satisfied among the leavers"), shares)},
)

# %% [markdown] tags=["fi", "lesson"]
# **Arvaa vielä toinen.** Lähtivätkö tyytymättömät useammin kuin tyytyväiset?

# %% [markdown] tags=["en", "lesson"]
# **Guess once more.** Did the dissatisfied leave more often than the satisfied?

# %% tags=["lesson", "collapsed"]
times_more = others_leave / satisfied_leave
ratios = {1: both(fi="yhtä usein", en="equally often"), 2.7: both(fi="vajaat kolme kertaa useammin", en="nearly three times as often"), 10: both(fi="kymmenen kertaa useammin", en="ten times as often")}
right_ratio = min(ratios, key=lambda ratio: abs(ratio - times_more))
explore(
    lambda ratio: respond(
        ratio == right_ratio,
        both(fi="Kumpikin pitää siis yhtä aikaa. Miten? Katso alta.", en="So both hold at once. How? See below.") if ratio == right_ratio
        else both(fi="Ero on toinen. Katso alta, kuinka paljon useammin he lähtivät.", en="The difference is another. See below how much more often they left.")),
    {"ratio": Guess(both(fi="Tyytymättömät lähtivät", en="The dissatisfied left"), ratios)},
)

# %% [markdown] tags=["fi"] sources=["S0-015", "S0-016"]
# ## Yksi taulukko, kaksi suuntaa

# %% [markdown] tags=["en"] sources=["S0-015", "S0-016"]
# ## One table, two directions

# %% [markdown] tags=["fi", "lesson"]
# Samasta taulukosta voi laskea kaksi osuutta. Toisessa lähdetään liikkeelle lähtijöistä ja lasketaan, *kuinka moni heistä oli tyytyväinen*. Toisessa lähdetään liikkeelle vastauksista ja lasketaan, *kuinka moni tyytyväisistä lähti*.

# %% [markdown] tags=["en", "lesson"]
# Two shares can be computed from the same table. One begins with those who left, and counts *how many of them were satisfied*. The other begins with the answers, and counts *how many of the satisfied left*.

# %% tags=["collapsed"]
findings.two_directions(case)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-015", "S0-016"]
# Lähtijöitä oli {left.sum():number}, ja {said_so:percent} heistä oli antanut nelosen tai vitosen. Silti tyytyväisistä lähti vain {satisfied_leave:percent.1}, muista {others_leave:percent.1}. Luvut eivät ole ristiriidassa. Tyytyväisiä on niin paljon ({satisfied.sum():number} vastausta {len(answers):number} vastauksesta eli {satisfied.mean():percent}), että pienikin osa heistä on suuri joukko. (Vastauksia on enemmän kuin asiakkaita: sama asiakas on voinut vastata monena vuonna.)
#
# Tällaista osuutta, joka lasketaan vain osasta aineistoa, sanotaan **ehdolliseksi osuudeksi**. Suunta ratkaisee, mihin kysymykseen se vastaa:
#
# | kysymys | osuus | Suvilinja |
# |---|---|---|
# | Kuinka usein kysely varoittaa? | tyytymättömiä lähtijöistä | {1 - said_so:percent} |
# | Kuinka usein varoitus osuu? | lähtijöitä tyytymättömistä | {others_leave:percent} |
#
# Luennolla (kalvo 6) kerrotaan, että toimittajaa vaihtaneista 60–80 prosenttia oli ollut tyytyväisiä tai erittäin tyytyväisiä. Luku pitää paikkansa Suvilinjassakin. Mutta kertooko se, ettei tyytyväisyydellä ole väliä? Kokeillaan. Säätimillä valitset kuvitellun yrityksen. **Kokeile:** etsi kerroin, jolla tyytyväisyydellä ei ole *mitään* merkitystä. Kuinka suuri osa lähtijöistä on silloin tyytyväisiä?

# %% [markdown] tags=["en", "lesson"] sources=["S0-015", "S0-016"]
# There were {left.sum():number} leavers, and {said_so:percent} of them had given a four or a five. And yet only {satisfied_leave:percent.1} of the satisfied left, against {others_leave:percent.1} of the others. The figures do not contradict each other. The satisfied are so many ({satisfied.sum():number} of {len(answers):number} answers, {satisfied.mean():percent}) that even a small part of them is a large group. (There are more answers than customers: the same customer may have answered in several years.)
#
# A share that is computed from a part of the data only is called a **conditional share**. The direction decides which question it answers:
#
# | question | share | Suvilinja |
# |---|---|---|
# | How often does the survey warn? | dissatisfied among the leavers | {1 - said_so:percent} |
# | How often is the warning right? | leavers among the dissatisfied | {others_leave:percent} |
#
# According to the lecture (slide 6), 60–80 per cent of those who had changed supplier had been satisfied or very satisfied. That holds at Suvilinja too. But does it tell that satisfaction does not matter? Let us try. The controls choose an imagined firm. **Try it:** find the ratio at which satisfaction makes *no* difference. How large a part of the leavers is satisfied then?

# %% tags=["lesson", "collapsed"]
rows_of_both = [both(fi="lähtijöistä tyytyväisiä", en="satisfied among the leavers"), both(fi="tyytyväisistä lähtee", en="leave, of the satisfied"), both(fi="tyytymättömistä lähtee", en="leave, of the dissatisfied")]


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
        subtitle=both(fi="Kuviteltu yritys, jonka asiakkaista {happy} on tyytyväisiä ja {churn} lähtee vuodessa; osuudet, %", en="An imagined firm: {happy} of its customers are satisfied and {churn} leave in a year; shares, %").format(**words),
        source=both(fi="Lähde: laskettu säätimien arvoista", en="Source: computed from the controls"))


explore(both_ways, {
    "happy": Slider(both(fi="Kaikista asiakkaista tyytyväisiä (%)", en="Satisfied, of all customers (%)"), 50, 95, 5),
    "churn": Slider(both(fi="Vuodessa lähtee (%)", en="Leave in a year (%)"), 5, 25),
    "times": Steps(both(fi="Tyytymättömät lähtevät", en="The dissatisfied leave"), {
        1: both(fi="yhtä usein kuin tyytyväiset", en="as often as the satisfied"), **{
            ratio: both(fi="{n} kertaa niin usein", en="{n} times as often").format(n=number(ratio, 0 if ratio == int(ratio) else 1)) for ratio in (1.5, 2, 3, 4)}}),
}, happy=85, churn=12, times=3)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-016"]
# Kun tyytyväiset ja tyytymättömät lähtevät yhtä usein, lähtijöissä on tyytyväisiä täsmälleen yhtä suuri osa kuin kaikissa asiakkaissa. Tätä vertailukohtaa sanotaan **perusosuudeksi**. Suvilinjassa se on {satisfied.mean():percent}, ja lähtijöistä tyytyväisiä oli {said_so:percent}: *vähemmän* kuin sattuma toisi. Luku ”60–80 prosenttia” ei siis kerro tyytyväisyyden merkityksestä mitään, ennen kuin sen vieressä on perusosuus. Usein se kertoo vain, että useimmat ovat tyytyväisiä.
#
# Myyntipäällikön lupaus ei siis pidä: {satisfied[left].sum():number} lähtijää {left.sum():number} lähtijästä jäisi ilman soittoa. Aivan turha sääntö ei kuitenkaan ole, sillä soitto tyytymättömälle osuu lähtijään {times_more:number.1} kertaa niin usein kuin soitto tyytyväiselle.

# %% [markdown] tags=["en", "lesson"] sources=["S0-016"]
# When the satisfied and the dissatisfied leave equally often, the satisfied are exactly as large a part of the leavers as of all customers. This point of comparison is called the **base rate**. At Suvilinja it is {satisfied.mean():percent}, and {said_so:percent} of the leavers were satisfied: *fewer* than chance would bring. So “60–80 per cent” tells nothing of what satisfaction is worth until the base rate stands beside it. Often it tells only that most people are satisfied.
#
# So the sales manager's promise does not hold: {satisfied[left].sum():number} of {left.sum():number} leavers would get no call. But the rule is not useless either, for a call to a dissatisfied customer reaches a leaver {times_more:number.1} times as often as a call to a satisfied one.

# %% [markdown] tags=["fi", "lesson"] sources=["S0-023"]
# ### Kuinka moni lähtee vuodessa?
#
# Vastanneista lähti vuodessa {left.mean():percent.1}. Onko se paljon? Luennon mukaan (kalvo 10) yritykset menettävät keskimäärin puolet asiakkaistaan viidessä vuodessa. Lukuja ei voi verrata suoraan, sillä aika on eri. Eikä viiden vuoden osuutta voi jakaa viidellä: toisena vuonna lähdetään enää niistä, jotka ensimmäisenä jäivät. Jos lähtijöitä on vuodessa osuus *c*, viiden vuoden kuluttua jäljellä on (1 − *c*)⁵. Toiseen suuntaan sama lasketaan juurella, ja sen tekee alla oleva rivi. Siinä 30 prosenttia on lähtenyt neljässä vuodessa. **Kokeile:** vaihda luvut ja aja solu uudelleen (Vaihto + Enter).

# %% [markdown] tags=["en", "lesson"] sources=["S0-023"]
# ### How many leave in a year?
#
# Of those who answered, {left.mean():percent.1} left within a year. Is that a lot? According to the lecture (slide 10) firms lose half of their customers in five years, on average. The two cannot be compared as they stand, since the time is different. Nor can the share of five years be divided by five: in the second year only those can leave who stayed in the first. If a share *c* leaves in a year, (1 − *c*)⁵ are left after five years. The other way round it takes a root, and the line below does that. In it 30 per cent have left in four years. **Try it:** change the numbers, and run the cell again (Shift + Enter).

# %% tags=["lesson"]
print(percent(retention.annual_churn_from_loss(0.30, 4), 1))

# %% [markdown] tags=["fi", "lesson"] sources=["S0-023"]
# Suvilinjan vauhdilla viidessä vuodessa lähtisi {1 - retention.retained_share(left.mean(), 5):percent}. Väite sopii siis tähän keksittyyn aineistoon. Luennon väitteen mukaisen vuosivauhdin lasket harjoituksissa.

# %% [markdown] tags=["en", "lesson"] sources=["S0-023"]
# At Suvilinja's pace {1 - retention.retained_share(left.mean(), 5):percent} would leave in five years. So the claim fits this invented data. In the exercises you compute the yearly pace that the lecture's claim implies.

# %% [markdown] tags=["fi", "lesson"]
# **Pohdi.** Milloin olet viimeksi lähtenyt palvelusta, johon olit tyytyväinen? Mitä olisit vastannut, jos sinulta olisi kysytty tyytyväisyyttä kuukautta aiemmin?

# %% [markdown] tags=["en", "lesson"]
# **Reflect.** When did you last leave a service that you were satisfied with? What would you have answered if you had been asked a month before?

# %% [markdown] tags=["fi", "lesson"] sources=["S1-058"]
# ## Kuinka kauan varoitus kestää?
#
# Palataan kurssikeskukseen. Se antoi kakkosen ja lähti. **Arvaa ensin, katso sitten.** Onko se laskelmassa lähteneiden joukossa?

# %% [markdown] tags=["en", "lesson"] sources=["S1-058"]
# ## How long does a warning last?
#
# Back to the course centre. It gave a two, and it left. **Guess first, then look.** Is it among the leavers in this calculation?

# %% tags=["lesson", "collapsed"]
centre = survey.set_index("customer_id").loc["A00615"]
centre_days = (register.at["A00615", "relationship_ended_on"] - centre["answered_on"]).days
explore(
    lambda counted: respond(
        counted == "no",
        both(fi="Sopimus päättyi vasta {days} päivän päästä vastauksesta, ja raja on 365. Laskelman mukaan varoitus oli siis väärä hälytys.",
             en="The agreement did not end until {days} days after the answer, and the limit is 365. So in this calculation the warning was a false alarm.").format(days=number(centre_days))),
    {"counted": Guess(both(fi="Kurssikeskus on laskelmassa", en="In the calculation the course centre is"), {
        "yes": both(fi="lähtenyt: varoitus osui", en="a leaver: the warning was right"),
        "no": both(fi="jäänyt: varoitus oli väärä", en="one that stayed: the warning was wrong")})},
)

# %% [markdown] tags=["fi", "lesson"] sources=["S1-058"]
# ”Lähti” on siis sääntö, ja sääntöön kuuluu aika. Vuonna 2022 vastanneita on ehditty seurata kolme vuotta, joten rajaa voi siirtää. **Kokeile:** millä ajalla kurssikeskus ehtii lähteneiden joukkoon? Katso samalla, mitä tyytymättömien ja tyytyväisten erolle tapahtuu, kun aika pitenee.

# %% [markdown] tags=["en", "lesson"] sources=["S1-058"]
# So “left” is a rule, and a time belongs to the rule. Those who answered in 2022 have been followed for three years, so the limit can be moved. **Try it:** with which time does the course centre count as a leaver? See too what becomes of the difference between dissatisfied and satisfied as the time grows.

# %% tags=["lesson", "collapsed"]
first = answers[answers["answered_on"].dt.year == 2022].set_index("customer_id")
lasted = (register["relationship_ended_on"].reindex(first.index) - first["answered_on"]).dt.days
happy_then = first["satisfaction"] >= 4
by_time = {days: ((lasted <= days)[happy_then].mean(), (lasted <= days)[~happy_then].mean()) for days in (180, 365, 545, 730, 1095)}
two_groups = [both(fi="tyytyväiset (4–5)", en="satisfied (4–5)"), both(fi="tyytymättömät (1–3)", en="dissatisfied (1–3)")]


def within(days):
    parts = by_time[days]
    words = {"days": number(days), "a": percent(parts[0]), "b": percent(parts[1]), "times": number(parts[1] / parts[0], 1)}
    return bars(
        two_groups, parts, write=percent, highlight=two_groups[1:], limits=(0, 0.5),
        heads=(both(fi="Vastaus", en="Answer"), both(fi="Lähti", en="Left")),
        title=both(fi="{days} päivässä tyytymättömät lähtivät {times} kertaa niin usein kuin tyytyväiset", en="In {days} days the dissatisfied left {times} times as often as the satisfied").format(**words),
        alt=both(fi="{days} päivässä tyytyväisistä lähti {a}, tyytymättömistä {b}.", en="In {days} days {a} of the satisfied and {b} of the dissatisfied left.").format(**words),
        subtitle=(both(fi="Lähteneiden osuus {days} päivän kuluttua vastauksesta, vuoden 2022 vastaukset ({n}). Kurssikeskus on lähtenyt.", en="Share that had left {days} days after the answer; answers of 2022 ({n}). The course centre has left.") if centre_days <= days
                  else both(fi="Lähteneiden osuus {days} päivän kuluttua vastauksesta, vuoden 2022 vastaukset ({n}). Kurssikeskus on vielä asiakas.", en="Share that had left {days} days after the answer; answers of 2022 ({n}). The course centre is still a customer.")).format(n=number(len(first)), **words),
        source=made_up)


explore(within, {"days": Steps(both(fi="Aikaa vastauksesta", en="Time since the answer"), {
    days: both(fi="{days} päivää", en="{days} days").format(days=number(days)) for days in by_time})}, days=365)

# %% [markdown] tags=["fi", "lesson"] sources=["S1-058"]
# Vuodessa ero oli {by_time[365][1] / by_time[365][0]:number.1}-kertainen, kolmessa vuodessa enää {by_time[1095][1] / by_time[1095][0]:number.1}-kertainen. Vastaus haalistuu. Koulutuspäivän muistiinpanoissa sanotaan samaa: *asiakastyytyväisyys on hetkellinen tila*, eikä asiakkuutta voi rakentaa pelkästään sen varaan; tarvitaan muitakin **sidoksia**. Niihin palataan luvun lopulla.

# %% [markdown] tags=["en", "lesson"] sources=["S1-058"]
# Within a year the difference was {by_time[365][1] / by_time[365][0]:number.1}-fold, in three years only {by_time[1095][1] / by_time[1095][0]:number.1}-fold. An answer fades. The notes of the training day say the same: *customer satisfaction is a momentary state*, and a relationship cannot be built on it alone; other **bonds** are needed. We come back to them towards the end.

# %% [markdown] tags=["fi"]
# ## Lähteminen arvosanoittain

# %% [markdown] tags=["en"]
# ## Leaving by score

# %% [markdown] tags=["fi", "lesson"] sources=["X-07"]
# Tähän asti neloset ja vitoset on laskettu yhteen. Katso kuviosta, ovatko ne saman arvoisia.

# %% [markdown] tags=["en", "lesson"] sources=["X-07"]
# So far fours and fives have been added up. See in the figure whether they are worth the same.

# %% tags=["collapsed"]
findings.by_score(case)

# %% [markdown] tags=["fi", "lesson"] sources=["X-07"]
# Jana pisteen ympärillä kertoo epävarmuudesta: mitä vähemmän vastauksia, sitä pidempi jana. Ykkösen antoi vain {(answers["satisfaction"] == 1).sum():number} vastaajaa, joten ykkösen ja kakkosen järjestyksestä ei voi sanoa mitään. Sen sijaan nelosen antaneista lähti {left[answers["satisfaction"] == 4].mean():percent.1} ja vitosen antaneista {left[answers["satisfaction"] == 5].mean():percent.1}. Kun nämä kaksi lasketaan yhteen ”tyytyväisiksi”, ero katoaa näkyvistä.
#
# Myyntipäällikkö voisi siis soittaa kaikille, jotka eivät antaneet vitosta. Siitä tulee paljon soittoja. **Kokeile:** mikä on matalin raja, jolla vähintään puolet lähtijöistä saa soiton, ja kuinka moni soitto osuu silloin lähtijään?

# %% [markdown] tags=["en", "lesson"] sources=["X-07"]
# The line around each point shows how uncertain it is: the fewer the answers, the longer the line. Only {(answers["satisfaction"] == 1).sum():number} gave a one, so nothing can be said of the order of one and two. But of those who gave a four {left[answers["satisfaction"] == 4].mean():percent.1} left, and of those who gave a five {left[answers["satisfaction"] == 5].mean():percent.1}. When the two are added up as “satisfied”, the difference is out of sight.
#
# So the sales manager could call everybody who did not give a five. That makes many calls. **Try it:** what is the lowest limit at which at least half of the leavers get a call, and how many of the calls reach a leaver then?

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
        subtitle=both(fi="Soitto kaikille, joiden arvosana on alle {limit}; {all} vastausta 2022–2024, %", en="A call to everybody with a grade below {limit}; {all} answers 2022–2024, %").format(**words), source=made_up)


explore(called, {"limit": Steps(both(fi="Soitetaan, kun arvosana on", en="Call when the grade is"), {
    limit: both(fi="alle {limit}", en="below {limit}").format(limit=number(limit)) for limit in (2, 3, 4, 5)})}, limit=4)

# %% tags=["lesson", "collapsed"]
below_five = answers["satisfaction"] < 5
by_alternative = left.groupby([satisfied, sees]).mean()

# %% [markdown] tags=["fi", "lesson"]
# Kun raja on 5, soiton saa {below_five[left].mean():percent} lähtijöistä, mutta soittoja on {below_five.sum():number} ja niistä osuu {left[below_five].mean():percent}. Mitä useampi lähtijä saadaan kiinni, sitä useampi soitto menee hukkaan. Rajaa siirtämällä siitä ei pääse. Pitää tietää jotain muuta.

# %% [markdown] tags=["en", "lesson"]
# With a limit of 5, {below_five[left].mean():percent} of the leavers get a call, but there are {below_five.sum():number} calls, and {left[below_five].mean():percent} of them reach a leaver. The more leavers are caught, the more calls are wasted. Moving the limit does not help. You have to know something else.

# %% [markdown] tags=["fi", "lesson"]
# ## Minne muualle?
#
# Kyselyssä kysytään myös, näkeekö vastaaja muita vaihtoehtoja: toisen reitin, sillan, auton. **Arvaa ensin, katso sitten.** Kumpi kertoo lähdöstä enemmän, arvosana vai se, että vastaaja näkee vaihtoehdon?

# %% [markdown] tags=["en", "lesson"]
# ## Where else could they go?
#
# The survey also asks whether the customer sees other alternatives: another route, a bridge, a car. **Guess first, then look.** Which tells more of leaving, the grade, or seeing an alternative?

# %% tags=["lesson", "collapsed"]
explore(
    lambda which: respond(
        which == "same",
        both(fi="Kumpikin kertoo jotain, mitä toinen ei kerro. Katso alta, mitä ne kertovat yhdessä.", en="Each tells something that the other does not. See below what they tell together.") if which == "same"
        else both(fi="Ero on yllättävän pieni. Katso alta, mitä ne kertovat yhdessä.", en="The difference is surprisingly small. See below what they tell together.")),
    {"which": Guess(both(fi="Enemmän kertoo", en="More is told by"), {
        "grade": both(fi="arvosana, selvästi", en="the grade, clearly"),
        "same": both(fi="melkein yhtä paljon kumpikin", en="both, almost equally"),
        "alternative": both(fi="vaihtoehto, selvästi", en="the alternative, clearly")})},
)

# %% [markdown] tags=["fi"] sources=["S3-029"]
# ## Tyytyväisyys ja vaihtoehto yhdessä

# %% [markdown] tags=["en"] sources=["S3-029"]
# ## Satisfaction and alternative together

# %% [markdown] tags=["fi", "lesson"]
# Vastaajat jakautuvat neljään ryhmään: tyytyväiset ja muut, ja kummistakin ne, jotka näkevät vaihtoehdon, ja ne, jotka eivät. Vertaa ensin ääripäitä.

# %% [markdown] tags=["en", "lesson"]
# Those who answered fall into four groups: the satisfied and the others, and of both those who see an alternative and those who do not. Compare the two ends first.

# %% tags=["collapsed"]
findings.by_alternative(case)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-029"]
# Vaihtoehdon nähneistä lähti {left[sees].mean():percent.1}, muista {left[~sees].mean():percent.1}. Arvosana erotti hieman jyrkemmin, mutta vasta yhdessä ne kertovat paljon: tyytymättömistä, jotka näkivät vaihtoehdon, lähti {by_alternative[False, True]:percent}, tyytyväisistä, jotka eivät nähneet, {by_alternative[True, False]:percent}.
#
# Kurssikeskus ei nähnyt vaihtoehtoa. Se jäi vielä lähes kahdeksi vuodeksi, ei tyytyväisenä vaan siksi, ettei ollut minne mennä. Puolalaisella luennolla on dia tyytyväisyydestä ja uskollisuudesta, mutta sen kuva on kadonnut. Aukkoon sopii tunnettu neljän asiakkaan jako (*tekijän täydennys*; lähde luvun lopussa):
#
# | | jäi | lähti |
# |---|---|---|
# | **tyytyväinen** | *apostoli*, {(satisfied & ~left).sum():number} vastausta | *palkkasoturi*, {(satisfied & left).sum():number} |
# | **tyytymätön** | *panttivanki*, {(~satisfied & ~left).sum():number} | *loikkari*, {(~satisfied & left).sum():number} |
#
# Panttivangit näyttävät tilastossa uskollisilta. Heidät tunnistaa vasta, kun ovi aukeaa. Jaon laatijat päättelivät, että tyytyväisyyden merkitys riippuu toimialan kilpailusta: kun vaihtaminen on helppoa, vasta erittäin tyytyväiset jäävät. Näkyykö sama Suvilinjan vastauksissa? Liikuta säädintä: entä jos saaristoon tulisi silta, ja yhä useampi näkisi vaihtoehdon?

# %% [markdown] tags=["en", "lesson"] sources=["S3-029"]
# Of those who saw an alternative {left[sees].mean():percent.1} left, of the others {left[~sees].mean():percent.1}. The grade divides a little more sharply, but it is together that they tell a lot: of the dissatisfied who saw an alternative {by_alternative[False, True]:percent} left, of the satisfied who saw none {by_alternative[True, False]:percent}.
#
# The course centre saw no alternative. It stayed for almost two more years, not because it was satisfied, but because there was nowhere to go. The Polish lecture has a slide on satisfaction and loyalty, but its picture is lost. A well-known division into four customers fits the gap (*author's completion*; its source is at the end):
#
# | | stayed | left |
# |---|---|---|
# | **satisfied** | *apostle*, {(satisfied & ~left).sum():number} answers | *mercenary*, {(satisfied & left).sum():number} |
# | **dissatisfied** | *hostage*, {(~satisfied & ~left).sum():number} | *defector*, {(~satisfied & left).sum():number} |
#
# In the statistics hostages look loyal. You know them only when the door opens. Its authors concluded that what satisfaction is worth depends on the competition of a line of business: where switching is easy, only the very satisfied stay. Do Suvilinja's answers show the same? Move the control: what if a bridge came to the islands, and more and more saw an alternative?

# %% tags=["lesson", "collapsed"]
grades = answers["satisfaction"].clip(lower=2)  # fi: ykköset kakkosten kanssa, sillä niitä on vähän | en: ones with the twos, for they are few
stayed = 1 - left.groupby([sees, grades]).mean()
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
        x_label=both(fi="Arvosana (2: ykköset ja kakkoset)", en="Grade (2: ones and twos)"), y_label=both(fi="Jäi vuodeksi", en="Stayed for a year"),
        title=both(fi="Jos {see} näkisi vaihtoehdon, nelosen antaneista jäisi {four} ja vitosen antaneista {five}", en="If {see} saw an alternative, {four} of those who gave a four would stay, and {five} of those who gave a five").format(**words),
        alt=both(fi="Kun {see} näkee vaihtoehdon, jääneitä on 1–2 antaneista {two}, nelosen {four} ja vitosen {five} antaneista, kaikista {all}.",
                 en="When {see} see an alternative, {two} of grades 1–2 stay, {four} of fours and {five} of fives; {all} of all.").format(**words),
        subtitle=both(fi="Vuoden jälkeen asiakkaina olleiden osuus arvosanan mukaan; katkoviiva: kaikki, jos {see} näkisi vaihtoehdon", en="Share still customers after a year, by grade; dashed: all, if {see} saw an alternative").format(**words), source=made_up)


explore(competition, {"see": Slider(both(fi="Vaihtoehdon näkee (%)", en="See an alternative (%)"), 0, 100, 10)}, see=40)

# %% [markdown] tags=["fi", "lesson"] sources=["X-07", "S3-029"]
# Näkyy. Kun vaihtoehtoa ei ole, nelosen antaneista jäi {stayed[False, 4]:percent} ja vitosen antaneista {stayed[False, 5]:percent}: miltei yhtä moni. Kun vaihtoehto on, luvut ovat {stayed[True, 4]:percent} ja {stayed[True, 5]:percent}.
#
# Tällä selviää lähteiden ristiriita. Yhden luennon mukaan useimmat lähtijät ovat tyytyväisiä. Toisen mukaan *erittäin* tyytyväiset ostavat enemmän ja suosittelevat. Muistiinpanojen mukaan tyytyväisyys on hetkellinen. Kaikki voivat pitää yhtä aikaa: **tyytyväisyyden merkitys ei kasva tasaisesti** arvosanasta toiseen: se on suurin siellä, missä asiakas voi valita, ja vastaus vanhenee. (Ryhmät ovat pieniä, ja sillasta puhuttaessa oletetaan, että vaihtoehdon nyt näkevät käyttäytyvät kuin muutkin sen nähdessään. Silta voisi viedä toisetkin.)

# %% [markdown] tags=["en", "lesson"] sources=["X-07", "S3-029"]
# They do. Where there is no alternative, {stayed[False, 4]:percent} of those who gave a four stayed, and {stayed[False, 5]:percent} of those who gave a five: nearly as many. Where there is one, the figures are {stayed[True, 4]:percent} and {stayed[True, 5]:percent}.
#
# This settles a contradiction between the sources. According to one lecture most of those who leave are satisfied. According to another the *very* satisfied buy more and recommend. According to the notes satisfaction is momentary. All can hold at once: **what satisfaction is worth does not grow evenly** from grade to grade: it is worth most where customers have a choice, and an answer ages. (The groups are small, and talk of the bridge assumes that the others, once they see an alternative, will behave like those who see one now. They may not.)

# %% [markdown] tags=["fi"]
# ## Suosittelisitko?

# %% [markdown] tags=["en"]
# ## Would you recommend us?

# %% tags=["collapsed"]
findings.recommend(case)

# %% [markdown] tags=["fi", "lesson"]
# Moni yritys seuraa yhtä lukua, **suositteluindeksiä** (NPS): 9–10 antaneiden osuudesta vähennetään 0–6 antaneiden osuus. Luku on helppo muistaa, mutta siitä puuttuu kolme asiaa: epävarmuus, vastanneiden osuus ja se, mitä luvulla ennustetaan. Suvilinjassa suosittelukysymys ei kertonut lähdöstä enempää kuin tyytyväisyys, ja huonon suositteluarvosanan antaneista moni oli tyytyväinen. Pidä se yhtenä mittarina muiden rinnalla ja kerro sen virheväli.

# %% [markdown] tags=["en", "lesson"]
# Many firms follow a single number, the **net promoter score** (NPS): the share of those who gave 9–10, less the share of those who gave 0–6. It is easy to remember, but three things are missing: how uncertain it is, how many answered, and what it is to predict. At Suvilinja the question about recommending told no more of leaving than satisfaction did, and many who gave a bad score there were satisfied. Keep it as one measure among others, and give its margin of error.

# %% [markdown] tags=["fi", "lesson"] sources=["S3-024", "S3-025", "S3-026", "S3-027"]
# ## Mistä uskollisuuden tunnistaa?
#
# Tähän asti uskollinen on ollut se, joka jäi. Mutta panttivankikin jäi. Puolalaisella luennolla (t15) uskollisuudella on **merkkejä**, ja jokaisella on omat mittarinsa. Oikeanpuoleisesta sarakkeesta näkyy, mistä Suvilinjan tiedostosta merkkiä voisi etsiä:
#
# | uskollisuuden merkki | luennon mittarit | Suvilinjassa |
# |---|---|---|
# | myönteinen mielipide yrityksestä ja sen tarjoomasta | kyselyt; reklamaatioiden analyysi | kysely, reklamaatiot |
# | suotuisat uusintaostojen tunnusluvut | myynnin analyysi; pysyvyys; RFM; elinkaariarvo | ostot, sopimukset |
# | suuri asiakasosuus | yhteistutkimus koko tuoteryhmän myynnistä | ei ole: kuitit eivät kerro muualta ostetusta |
# | ostot rajoittuvat yhteen merkkiin | *kadonnut dialta* (ehkä uskollisuuskuviot) | ei ole |
# | pitkä yhteistyö | *kadonnut dialta* | sopimuksen alkupäivä |
#
# Kaksi ensimmäistä riviä mittaa eri asioita: ensimmäinen sitä, mitä asiakas *ajattelee*, toinen sitä, mitä hän *tekee*. Viimeinen on petollisin. Pitkään asiakkaana ollut voi olla apostoli tai panttivanki.

# %% [markdown] tags=["en", "lesson"] sources=["S3-024", "S3-025", "S3-026", "S3-027"]
# ## How do you know loyalty when you see it?
#
# So far whoever stayed has been loyal. But a hostage stayed too. In the Polish lecture (t15) loyalty has **signs**, and each has measures of its own. The column on the right tells in which of Suvilinja's files the sign could be looked for:
#
# | sign of loyalty | measures in the lecture | at Suvilinja |
# |---|---|---|
# | a positive opinion of the firm and what it offers | surveys; analysis of complaints | survey, complaints |
# | favourable indicators of repeat purchase | analysis of sales; retention; RFM; lifetime value | purchases, agreements |
# | a large share of the customer's purchases | syndicated research on the sales of the whole category | none: receipts do not tell what is bought elsewhere |
# | buying one brand only | *lost from the slide* (perhaps loyalty patterns) | none |
# | long cooperation | *lost from the slide* | first day of the agreement |
#
# The first two rows measure different things: the first what customers *think*, the second what they *do*. The last is the most deceptive. A customer of long standing may be an apostle or a hostage.

# %% [markdown] tags=["fi"] sources=["S3-028"]
# ## Asenne ja ostot

# %% [markdown] tags=["en"] sources=["S3-028"]
# ## Attitude and purchases

# %% [markdown] tags=["fi", "lesson"] sources=["S3-028"]
# Luennon seuraavalla dialla (t16) oli uskollisuuden lajit; siitä on jäljellä vain otsikko. Täydennämme sen Alan Dickin ja Kunal Basun jaolla (1994; *tekijän täydennys*), jossa ajattelu ja tekeminen ristiintaulukoidaan. Jos katsoo vain toista, kaksi lajia menee sekaisin.

# %% [markdown] tags=["en", "lesson"] sources=["S3-028"]
# The next slide of the lecture (t16) had the kinds of loyalty; only its heading is left. We fill it in with the division by Alan Dick and Kunal Basu (1994; *author's completion*), which crosses thinking with doing. Whoever looks at one of them only mixes up two kinds.

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
# Suvilinjassa asenne luetaan kyselystä ja ostot kuiteista:

# %% [markdown] tags=["en", "lesson"] sources=["S3-028"]
# At Suvilinja attitude is read from the survey, and purchases from the receipts:

# %% tags=["collapsed"]
findings.loyalty(case)

# %% tags=["lesson", "collapsed"]
from dataclasses import replace

example = case.of_course()
kinds = example.rates("loyalty")

# %% [markdown] tags=["fi", "lesson"] sources=["S3-028"]
# Näennäisesti uskollisista lähti {kinds.at["spurious", "rate"]:percent}, aidosti uskollisista {kinds.at["true", "rate"]:percent}. Kuiteissa nämä kaksi ryhmää näyttävät samalta: kummassakin ostetaan usein. Panttivanki on juuri tällainen. Piilevästi uskollisia pitäisi auttaa: mikä estää heitä ostamasta?
#
# Ehkä ”usein” on määritelty väärin? Siirrä rajaa ja katso, eroavatko usein ja harvoin ostavat toisistaan, kun asenne on sama.

# %% [markdown] tags=["en", "lesson"] sources=["S3-028"]
# Of those with spurious loyalty {kinds.at["spurious", "rate"]:percent} left, of the truly loyal {kinds.at["true", "rate"]:percent}. In the receipts these two groups look the same: both buy often. A hostage is just that kind of customer. Those with latent loyalty need help: what keeps them from buying?
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
        title=both(fi="Hyvän asenteen ryhmistä lähti {a} ja {b}, heikon {c} ja {d}", en="With a good attitude {a} and {b} left, with a weak one {c} and {d}").format(**words),
        alt=both(fi="Kun usein on {days} ostopäivää, hyvän asenteen ryhmistä lähti {a} ja {b}, heikon asenteen ryhmistä {c} ja {d}.",
                 en="With often as {days} days of purchase, {a} and {b} of the groups with a good attitude left, {c} and {d} of those with a weak one.").format(**words),
        subtitle=both(fi="Vuodessa lähteneet asenteen ja ostojen mukaan, %; usein: vähintään {days} ostopäivää vastausta edeltäneenä vuonna", en="Left within a year, by attitude and purchases, %; often: at least {days} days of purchase in the year before the answer").format(**words), source=made_up)


explore(buys_often, {"days": Steps(both(fi="Usein on vähintään", en="Often is at least"), {
    days: both(fi="{days} ostopäivää", en="{days} days of purchase").format(days=number(days)) for days in by_limit})}, days=4)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-028"]
# Rajasta riippumatta lähtö näkyi asenteesta, ei ostoista: niin kauan kuin sopimus on voimassa, kuitit eivät varoita. Siksi merkkejä tarvitaan kahta lajia.

# %% [markdown] tags=["en", "lesson"] sources=["S3-028"]
# Whatever the limit, leaving showed in attitude, not in purchases: as long as the agreement is in force, receipts do not warn. That is why signs of two kinds are needed.

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
        both(fi="Muiden syy ei ollut virhe vaan elämä, hinta tai toinen tarjous. Katso alta, olivatko he tyytyväisiä.",
             en="The reason of the others was no failure, but life, the price or another offer. See below whether they were satisfied.") if share == nearest_wrong
        else both(fi="Virheitä on syissä vähemmän, kuin luulisi. Katso alta.", en="Failures are less often the reason than one would think. See below.")),
    {"share": Guess(both(fi="Jokin meni vikaan", en="Something went wrong"), wrongs)},
)

# %% tags=["lesson", "collapsed"]
last_answer = survey.sort_values("answered_on").groupby("customer_id")["satisfaction"].last().reindex(exits["customer_id"]).set_axis(exits.index)
asked_twice = last_answer.notna()
rather = {name: both(fi="{name} ({n})", en="{name} ({n})").format(name=name, n=number(n)) for name, n in after_leaving["size"].items()}
fold(bars(
    list(rather.values()), after_leaving["mean"].tolist(), write=percent, limits=(0, 1), highlight=[rather[went_wrong]],
    heads=(both(fi="Pääsyy lähteä (haastateltuja)", en="Main reason to leave (interviewed)"), both(fi="Sanoi olleensa tyytyväinen", en="Said they had been satisfied")),
    title=both(fi="Vain jos jokin meni vikaan, lähtijä oli harvoin tyytyväinen: {share}", en="Only where something had gone wrong were leavers seldom satisfied: {share}").format(share=percent(after_leaving.at[went_wrong, "mean"])),
    alt=both(fi="Aikataulun tai reitin takia lähteneistä {a} sanoi olleensa tyytyväinen, virheen takia lähteneistä {b}.", en="Of those who left because of timetable or route {a} said they had been satisfied; of those who left because of a failure {b}.").format(
        a=percent(after_leaving.at[CAUSES["inconvenience"], "mean"]), b=percent(after_leaving.at[went_wrong, "mean"])),
    subtitle=both(fi="Lähtöhaastattelussa arvosanan 4 tai 5 antaneet pääsyyn mukaan, %; {n} haastattelua 2023–2025", en="Gave a grade of 4 or 5 in the exit interview, by main reason, %; {n} interviews 2023–2025").format(n=number(len(exits))),
    source=both(fi="Lähde: Suvilinjan keksityt lähtöhaastattelut", en="Source: exit interviews of Suvilinja, made up"),
))

# %% [markdown] tags=["fi", "lesson"] sources=["S0-015", "S0-016", "S0-017"]
# Tässä on vastaus luvun kysymykseen. Tyytyväinen lähtee, koska muuttaa, vaihtaa työpaikkaa tai löytää paremmin sopivan aikataulun. Arvosana kertoo, mitä hän ajattelee *meistä*. Se ei kerro, mitä hänen elämässään tapahtuu.
#
# Huomaa myös, milloin kysytään. Kalvon 60–80 prosenttia on kysytty lähtemisen *jälkeen*, meidän kyselymme *ennen* sitä. Suvilinjassa {asked_twice.sum():number} lähtijää vastasi kumpaankin: ennen lähtöä tyytyväisiä oli {(last_answer[asked_twice] >= 4).mean():percent}, jälkeenpäin {(exits.loc[asked_twice, "satisfaction_afterwards"] >= 4).mean():percent}. Samat ihmiset, kaksi lukua.

# %% [markdown] tags=["en", "lesson"] sources=["S0-015", "S0-016", "S0-017"]
# Here is the answer to the question of the chapter. Satisfied customers leave because they move, change jobs, or find a timetable that suits them better. The grade tells what they think of *us*. It does not tell what happens in their lives.
#
# Note too when the question is asked. The 60–80 per cent of the slide was asked *after* leaving, our survey *before* it. At Suvilinja {asked_twice.sum():number} leavers answered both: before they left {(last_answer[asked_twice] >= 4).mean():percent} were satisfied, afterwards {(exits.loc[asked_twice, "satisfaction_afterwards"] >= 4).mean():percent}. The same people, two numbers.

# %% [markdown] tags=["fi", "lesson"] sources=["S0-018", "S1-058"]
# ## Miksi tyytymätön jää?
#
# Luennon kalvolla 7 on lause, joka jää kesken: asiakkaat voivat olla hyvinkin tyytymättömiä, *mutta eivät vaihda toimittajaa, koska …* Muistiinpanot antavat vihjeen: tarvitaan muita sidoksia. Mitä ne ovat, ei kerrota. Tutkimuksessa on erotettu kymmenen (*tekijän täydennys*). Viisi ensimmäistä pitää asiakkaan, vaikka hän ei tahtoisi; niitä voi sanoa **vaihtamisen esteiksi**. Viisi muuta pitää hänet, koska hän tahtoo.
#
# | este: lähteminen maksaa tai on hankalaa | halu: jääminen tuntuu oikealta |
# |---|---|
# | *juridinen*: kurssikeskuksella on vuosisopimus | *tieto*: Suvilinja tietää allergiat kysymättä |
# | *taloudellinen*: kertyneet alennukset menisivät | *sosiaalinen*: kapteeni tuntee nimeltä |
# | *tekninen*: varaukset kulkevat yhteisessä järjestelmässä | *kulttuurinen*: molemmat toimivat ruotsiksi |
# | *maantieteellinen*: saarelle ei pääse muuten | *ideologinen*: laiva kulkee biokaasulla |
# | *ajallinen*: muut lähdöt ovat väärään aikaan | *psykologinen*: tuttuun laivaan luottaa |
#
# Kurssikeskusta pitivät esteet. Lopulta ne eivät riittäneet, eikä mitään muuta ollut. **Arvaa:** millainen sidos on kyseessä? Valitse tapaus.

# %% [markdown] tags=["en", "lesson"] sources=["S0-018", "S1-058"]
# ## Why do the dissatisfied stay?
#
# Slide 7 of the lecture has a sentence that breaks off: customers may be very dissatisfied, *but do not change supplier, because …* The notes give a hint: other bonds are needed. Which ones, they do not say. Research has told ten apart (*author's completion*). The first five hold customers though they would rather go; they can be called **switching barriers**. The other five hold them because they want to stay.
#
# | barrier: leaving costs, or is difficult | wish: staying feels right |
# |---|---|
# | *legal*: the course centre has a yearly agreement | *knowledge*: Suvilinja knows the allergies without asking |
# | *economic*: the discounts earned would be lost | *social*: the captain knows them by name |
# | *technological*: bookings run in a shared system | *cultural*: both work in Swedish |
# | *geographical*: there is no other way to the island | *ideological*: the ship runs on biogas |
# | *of time*: the other departures are at the wrong hour | *psychological*: one trusts a familiar ship |
#
# The course centre was held by barriers. In the end they were not enough, and there was nothing else. **Guess:** what kind of bond is it? Choose a case.

# %% tags=["lesson", "collapsed"]
BONDS = {
    "card": (both(fi="Kymmenes matka on ilmainen, ja yhdeksän on jo käytetty.", en="The tenth trip is free, and nine have been used."), "barrier",
             both(fi="Taloudellinen este: lähtijä menettäisi edun. Kortti ei lisää pitämistä.", en="An economic barrier: whoever leaves loses the benefit. The card adds no liking.")),
    "call": (both(fi="Myyjä soitti, kun lehdessä kerrottiin yrityksen juhlavuodesta.", en="The seller called when the paper told of the firm's jubilee."), "wish",
             both(fi="Sosiaalinen sidos: joku tuntee asiakkaan. Se lähtee myyjän mukana, jos vain hän tuntee.", en="A social bond: somebody knows the customer. It leaves with the seller, if nobody else does.")),
    "code": (both(fi="Rahtiasiakkaan tilausjärjestelmä on rakennettu Suvilinjan rajapinnan varaan.", en="A freight customer's ordering system is built on Suvilinja's interface."), "barrier",
             both(fi="Tekninen este: vaihtaja joutuisi rakentamaan kaiken uudelleen.", en="A technological barrier: whoever switches has to build everything again.")),
    "sea": (both(fi="Kunta valitsee laivan, koska se on vannonut vähentävänsä päästöjä.", en="A municipality chooses the ship, since it has vowed to cut emissions."), "wish",
            both(fi="Ideologinen sidos: yhteinen päämäärä. Se kestää hinnankorotuksenkin, mutta ei paljastunutta katteetonta lupausta.", en="An ideological bond: a common goal. It stands a higher price, but not a promise found to be empty.")),
}
bond_names = {"barrier": both(fi="este", en="a barrier"), "wish": both(fi="halu", en="a wish")}
explore(
    lambda bond, kind: respond(
        BONDS[bond][1] == kind, f"**{BONDS[bond][0]}**",
        BONDS[bond][2] if BONDS[bond][1] == kind else both(fi="Mitä tapahtuisi, jos asiakas ei enää pitäisi meistä? Jäisikö hän silti?", en="What would happen if the customer no longer liked us? Would they stay all the same?")),
    {"bond": Choice(both(fi="Tapaus", en="Case"), {key: words for key, (words, *_rest) in BONDS.items()}), "kind": Guess(both(fi="Sidos on", en="The bond is"), bond_names)},
    bond="card",
)

# %% [markdown] tags=["fi", "lesson"] sources=["S1-038", "S1-058"]
# Esteillä on hintansa: panttivanki ei suosittele, ja hän lähtee heti, kun voi. Haluun perustuva sidos on halvempi pitää mutta hitaampi rakentaa, ja sen katkaisee joskus yksi kerta. Muistiinpanoissa on siitä esimerkki otsikolla *Liian hyvä asiakaspalvelu voi johtaa asiakkaan menetykseen*. Autohuolto ei **kerennyt** tutkia vikaa loppuun ja tarjosi asiakkaalle mahdollisuutta viedä auto toiseen korjaamoon. Asiakas vei, huomasi toisen korjaamon paremmaksi ja jäi sinne. Oliko palvelu liian hyvää? Pikemminkin otsikko on väärä: syynä oli kiire, ei hyvyys. Neuvo oli rehellinen, mutta asiakas lähetettiin matkaan ilman paluulippua. Mitä huollon olisi pitänyt tehdä, pohdit harjoituksissa.

# %% [markdown] tags=["en", "lesson"] sources=["S1-038", "S1-058"]
# Barriers have their price: a hostage does not recommend, and leaves as soon as it is possible. A bond of wishing is cheaper to keep but slower to build, and sometimes a single time breaks it. The notes have an example, under the heading *Too good customer service may lead to the loss of a customer*. A garage **had no time** to find the fault, and offered the customer the chance to take the car to another garage. The customer did, found the other garage better, and stayed there. Was the service too good? Rather, the heading is wrong: the reason was lack of time, not goodness. The advice was honest, but the customer was sent off without a return ticket. What the garage should have done, you will consider in the exercises.

# %% [markdown] tags=["fi", "lesson"]
# **Pohdi.** Minkä yrityksen panttivanki olet itse? Mikä este sinua pitää, ja mitä teet sinä päivänä, jona se poistuu?

# %% [markdown] tags=["en", "lesson"]
# **Reflect.** Of which firm are you a hostage? Which barrier holds you, and what will you do on the day it goes?

# %% [markdown] tags=["fi", "lesson"] sources=["S1-060"]
# ## Valitus on viesti
#
# Muistiinpanojen mukaan **reklamaatio on viesti**: valittaja haluaa yhä käyttää palvelua ja toivoo sen muuttuvan itselleen sopivammaksi. Muut eivät sano mitään. **Arvaa ensin, katso sitten.** Kuinka moni lähteneistä oli valittanut viimeisen vuotensa aikana?

# %% [markdown] tags=["en", "lesson"] sources=["S1-060"]
# ## A complaint is a message
#
# According to the notes **a complaint is a message**: those who complain still want to use the service, and hope that it will change to suit them better. The others say nothing. **Guess first, then look.** How many of those who left had complained in their last year?

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
        both(fi="Muut lähtivät sanomatta mitään. Mitä valittaneille tapahtui? Katso alta.", en="The others left without a word. What became of those who complained? See below.") if share == nearest_heard
        else both(fi="Valittaneita on vähemmän: useimmat lähtivät sanomatta mitään. Katso alta, mitä valittaneille tapahtui.",
                  en="Fewer had complained: most left without a word. See below what became of those who did.")),
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
    alt=both(fi="Enintään kolme päivää odottaneista lähti {a}, yli viikon odottaneista {b}; kaikista sopimusasiakkaista {c}.", en="Of those who waited at most three days {a} left, over a week {b}; of all with an agreement {c}.").format(
        a=percent(next(iter(left_after.values()))), b=percent(left_after[slow]), c=percent(usual)),
    subtitle=both(fi="Vuoden kuluessa valituksesta lähteneet sen mukaan, kauanko vastausta odotettiin, %; {n} valitusta 2023–2024", en="Left within a year of a complaint, by the time waited for an answer, %; {n} complaints 2023–2024").format(n=number(len(followed))),
    source=both(fi="Lähde: Suvilinjan keksityt reklamaatiot ja sopimukset", en="Source: complaints and agreements of Suvilinja, made up"),
))

# %% [markdown] tags=["fi", "lesson"] sources=["S1-060"]
# Vuosina 2024–2025 lähti {len(gone):number} asiakasta, ja heistä {complained:percent} oli valittanut viimeisen vuotensa aikana. Valittaja, joka sai vastauksen kolmessa päivässä, lähti suunnilleen yhtä usein kuin kuka tahansa ({usual:percent} vuodessa). Odottanut lähti paljon useammin. Syytä tästä ei voi vielä päätellä: ehkä vaikeimmat asiat vain kestävät pisimpään. Mutta valitus on harvinainen hetki, jona lähtijä puhuu, ja vastaaminen on halpaa.

# %% [markdown] tags=["en", "lesson"] sources=["S1-060"]
# In 2024–2025 {len(gone):number} customers left, and {complained:percent} of them had complained in their last year. Those who complained and had an answer within three days left about as often as anybody ({usual:percent} a year). Those who waited left far more often. That does not yet prove a cause: perhaps the hardest matters just take the longest. But a complaint is a rare moment at which a leaver speaks, and answering is cheap.

# %% [markdown] tags=["fi", "lesson"] sources=["S0-014", "S3-139", "S0-019"]
# ## Kolme tavoitetta, yksi ketju?
#
# Luennolla asiakkuusmarkkinoinnilla on kolme tavoitetta: asiakaskannattavuus, asiakasuskollisuus ja asiakastyytyväisyys (kalvo 5). Puolalaisessa luennossa (t13) ne ovat jonossa: luodaan **arvoa**, siitä syntyy **tyytyväisyys**, siitä **kiinnittyminen**, ja se näkyy pysyvyytenä (CR) ja asiakkuuden kestona (N). Ketju on kaunis. Nyt sen lenkit voi koetella:

# %% [markdown] tags=["en", "lesson"] sources=["S0-014", "S3-139", "S0-019"]
# ## Three goals, one chain?
#
# In the lecture relationship marketing has three goals: customer profitability, customer loyalty and customer satisfaction (slide 5). In the Polish lecture (t13) they stand in a row: **value** is created, it gives **satisfaction**, that gives **attachment**, and it shows as retention (CR) and length of the relationship (N). It is a beautiful chain. Now its links can be tested:

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib import profitability, rfm
from asiakkuus_lib.reading import read_costs, read_transactions

purchases = read_transactions().frame
frequency = rfm.rfm_table(purchases, "2026-01-01")["frequency"]
profit = profitability.customer_profit_parts(purchases, read_costs().frame)["profit"]
losing = (profit.reindex(frequency.index[frequency >= 12]) < 0).mean()
life = {True: retention.customer_life(1 - satisfied_leave), False: retention.customer_life(1 - others_leave)}
goals = {
    both(fi="Arvo", en="Value"): both(fi="mitä asiakas saa (luku 3)", en="what the customer gets (chapter 3)"),
    both(fi="Tyytyväisyys", en="Satisfaction"): both(fi="{share} vastauksista 4 tai 5", en="{share} of answers 4 or 5").format(share=percent(satisfied.mean())),
    both(fi="Uskollisuus", en="Loyalty"): both(fi="vuodeksi jäi tyytyväisistä {a}, muista {b}", en="stayed for a year: {a} of the satisfied, {b} of the others").format(a=percent(1 - satisfied_leave), b=percent(1 - others_leave)),
    both(fi="Kannattavuus", en="Profitability"): both(fi="usein ostavista {share} tuottaa tappiota", en="{share} of frequent buyers make a loss").format(share=percent(losing)),
}
process(
    goals, columns=(both(fi="Tavoite", en="Goal"), both(fi="Suvilinjassa", en="At Suvilinja")), highlight=list(goals)[-1:],
    title=both(fi="Jokainen lenkki pitää vain osittain: usein ostavista {share} tuottaa tappiota", en="Each link holds in part only: {share} of frequent buyers make a loss").format(share=percent(losing)),
    alt=both(fi="Vuodeksi jäi tyytyväisistä {a}, muista {b}; vähintään 12 päivänä ostaneista {c} tuottaa tappiota.", en="{a} of the satisfied and {b} of the others stayed for a year; {c} of those who bought on 12 days or more make a loss.").format(
        a=percent(1 - satisfied_leave), b=percent(1 - others_leave), c=percent(losing)),
    subtitle=both(fi="Tavoitteiden ketju ja mitä Suvilinjan aineisto siitä kertoo; usein ostava: vähintään 12 ostopäivää 2023–2025", en="The chain of goals, and what Suvilinja's data tell of it; frequent: at least 12 days of purchase 2023–2025"),
    source=both(fi="Lähde: luentokalvo 5, puolalainen luento t13; Suvilinjan keksitty aineisto", en="Source: slide 5 of the lecture, t13 of the Polish lecture; data of Suvilinja, made up"),
)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-014", "S3-139", "S0-019"]
# *Tyytyväisyydestä uskollisuuteen* lenkki pitää keskimäärin. Jos lähtöosuudet pysyisivät, tyytyväinen olisi asiakkaana keskimäärin {life[True]:number.1} vuotta ja muut {life[False]:number.1} vuotta (N = 1 / (1 − CR); laskutapa opitaan luvussa 8). Mutta arvosana vaihtuu vuodesta toiseen, joten eroa ei voi lukea lupauksena. *Uskollisuudesta kannattavuuteen* lenkki on heikompi. Luennolla kysytään, ovatko uskolliset asiakkaat kannattavia. Useimmiten ovat, mutta usein ostavista {losing:percent} tuottaa tappiota; syyt lasketaan luvussa 7.
#
# Tavoitteita on siis kolme siksi, ettei yksi riitä. Jos yritys tavoittelee vain tyytyväisyyttä, se voi saada hyviä arvosanoja niiltäkin, jotka ovat jo lähdössä.

# %% [markdown] tags=["en", "lesson"] sources=["S0-014", "S3-139", "S0-019"]
# *From satisfaction to loyalty* the link holds on average. If the shares that leave stayed as they are, a satisfied customer would be one for {life[True]:number.1} years on average, the others for {life[False]:number.1} (N = 1 / (1 − CR); chapter 8 teaches the formula). But grades change from year to year, so the difference is no promise. *From loyalty to profitability* the link is weaker. The lecture asks whether loyal customers are profitable. Mostly they are, but {losing:percent} of the frequent buyers make a loss; chapter 7 works out why.
#
# So there are three goals because one is not enough. A firm that goes for satisfaction alone may collect good grades even from people who are about to leave.

# %% [markdown] tags=["fi", "lesson"] sources=["S3-069"]
# ### *Jatko:* viisi etua, montako löytyi?
#
# Puolalaisella luennolla (t41) vakioasiakkaista on viisi etua: he ostavat enemmän, jos ovat erittäin tyytyväisiä; heidän palvelemisensa halpenee; erittäin tyytyväinen suosittelee; he eivät ole herkkiä hinnalle; heiltä saa ideoita. Werner Reinartz ja V. Kumar (2002) tutkivat neljän yrityksen asiakkaita ja kysyivät, näkyvätkö edut pitkäaikaisissa asiakkaissa. **Arvaa:** mitä he löysivät? Valitse etu.

# %% [markdown] tags=["en", "lesson"] sources=["S3-069"]
# ### *Going further:* five benefits, how many were found?
#
# The Polish lecture (t41) gives five benefits of regular customers: they buy more if they are very satisfied; serving them becomes cheaper; a very satisfied customer recommends; they are not sensitive to price; they are a source of ideas. Werner Reinartz and V. Kumar (2002) studied the customers of four firms, and asked whether the benefits show in customers of long standing. **Guess:** what did they find? Choose a benefit.

# %% tags=["lesson", "collapsed"]
BENEFITS = {
    "cost": (both(fi="palvelu halpenee", en="cheaper to serve"), "no", both(fi="Näyttöä ei löytynyt: tottunut asiakas osasi myös vaatia.", en="No evidence was found: an experienced customer also knew what to ask for.")),
    "price": (both(fi="ei hintaherkkä", en="not sensitive to price"), "no", both(fi="Näyttöä ei löytynyt: pitkäaikaiset eivät maksaneet enempää.", en="No evidence was found: customers of long standing did not pay more.")),
    "recommend": (both(fi="suosittelee", en="recommends"), "no", both(fi="Pitkäaikaisuus yksin ei tuonut paljon suosituksia. Asenteella on väliä: se on Dickin ja Basun toinen akseli.",
                                                               en="Long standing alone did not bring much by recommending. Attitude matters: it is the other axis of Dick and Basu.")),
    "ideas": (both(fi="antaa ideoita", en="gives ideas"), "unasked", both(fi="Tätä ei tutkittu. Väite voi pitää tai olla pitämättä.", en="That was not studied. The claim may hold or not.")),
}
verdicts = {"yes": both(fi="näkyi", en="it showed"), "no": both(fi="näyttöä ei löytynyt", en="no evidence was found"), "unasked": both(fi="ei tutkittu", en="it was not studied")}
explore(
    lambda benefit, found: respond(
        BENEFITS[benefit][1] == found, f"**{BENEFITS[benefit][0]}**",
        BENEFITS[benefit][2] if BENEFITS[benefit][1] == found else both(fi="Mieti, näkyisikö etu yrityksen omista kirjoista ja mitä pitkä asiakkuus opettaa asiakkaalle.", en="Think whether a firm's own books could show the benefit, and what a long relationship teaches the customer.")),
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
# Before anything is decided by these figures, one must know whom they are about.

# %% tags=["collapsed"]
findings.coverage(case)

# %% tags=["lesson", "collapsed"]
def answered_before(customer, day):
    days = (day - survey.loc[survey["customer_id"] == customer, "answered_on"]).dt.days
    return days.between(0, 365).any()


all_gone = ended.dropna()
reached = sum(answered_before(*one) for one in all_gone.items()) / len(all_gone)

# %% [markdown] tags=["fi", "lesson"]
# Kysely voi varoittaa vain niistä, jotka vastaavat (luku 4). Vuosina 2023–2025 päättyi {len(all_gone):number} sopimusta, ja näistä asiakkaista {reached:percent} oli vastannut viimeisen vuotensa aikana. Muiden lähtöä on etsittävä kuiteista (luku 6) ja myyjän hiljaisuudesta (luku 5).

# %% [markdown] tags=["en", "lesson"]
# A survey can warn only about those who answer (chapter 4). In 2023–2025 {len(all_gone):number} agreements ended, and {reached:percent} of these customers had answered in their last year. The leaving of the others has to be looked for in receipts (chapter 6) and in the seller's silence (chapter 5).

# %% [markdown] tags=["fi", "lesson"]
# ## Mitä tästä seuraa?
#
# Johtajalle, joka lukee vain sivun alun, tämä kaikki on tiivistetty kurssin raportissa näin:

# %% [markdown] tags=["en", "lesson"]
# ## What follows?
#
# For a director who reads only the top of a page, the course report puts all this like this:

# %% tags=["collapsed"]
findings.start(case)

# %% [markdown] tags=["fi", "lesson"]
# ## Tunnusluvut

# %% [markdown] tags=["en", "lesson"]
# ## Key figures

# %% tags=["collapsed"]
findings.figures(case)

# %% [markdown] tags=["fi"]
# ## Kenelle soitetaan ensin?

# %% [markdown] tags=["en"]
# ## Whom to call first?

# %% tags=["collapsed"]
findings.listing(case)

# %% [markdown] tags=["fi", "lesson"]
# Lista kertoo, *ketkä* lähtevät useimmin. Se ei kerro, keille soitosta on *apua*. Sen saa selville vain kokeilemalla: arvotaan, ketkä listalta saavat soiton, ja verrataan heitä muihin vuoden päästä.
#
# Muista myös laki. Palautteeseen vastaaminen on eri asia kuin myyminen: myyntisoittoon, sähköpostiin ja tekstiviestiin pätevät luvat ja kiellot. Eikä kyselyn vastausta saa käyttää vastaajan tietämättä johonkin, mihin sitä ei kysytty.

# %% [markdown] tags=["en", "lesson"]
# The list tells *who* leave most often. It does not tell whom a call will *help*. Only a trial does: draw lots for who on the list is called, and compare them with the others a year later.
#
# Mind the law too. Answering feedback is not the same as selling: consents and refusals apply to sales calls, e-mail and text messages. And an answer must not be used, without the customer's knowing, for something it was not asked for.

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
# - Samasta taulukosta saa kaksi **ehdollista osuutta**: tyytyväisiä lähtijöistä ja lähtijöitä tyytyväisistä. Kysy aina, kummasta puhutaan, ja mikä on **perusosuus**.
# - Kysely varoittaa joka kolmannesta lähtijästä, ja joka neljäs varoitus osuu. Varoitus vanhenee, ja ”lähti” on sääntö, johon kuuluu aika.
# - Tyytyväisyyden merkitys ei kasva tasaisesti. Nelosen ja vitosen ero on suurin siellä, missä asiakas **voi valita**.
# - Jäänyt ei ole aina uskollinen: panttivankia pitävät **esteet**, uskollista **halu**. Aidossa uskollisuudessa on sekä asenne että ostot.
# - Useimmat lähtevät sanomatta mitään. **Valitus on viesti**, johon kannattaa vastata heti.
# - Tyytyväisyys, uskollisuus ja kannattavuus ovat kolme eri tavoitetta: kukin mitataan erikseen.

# %% [markdown] tags=["en", "lesson"] sources=["S0-014", "S0-015"]
# ## Summary
#
# - The same table gives two **conditional shares**: the satisfied among the leavers, and the leavers among the satisfied. Always ask which is meant, and what the **base rate** is.
# - The survey warns of one leaver in three, and one warning in four is right. A warning ages, and “left” is a rule to which a time belongs.
# - What satisfaction is worth does not grow evenly. Four and five differ most where customers **have a choice**.
# - Whoever stays is not always loyal: a hostage is held by **barriers**, a loyal customer by **wish**. True loyalty has both attitude and purchases.
# - Most leave without a word. **A complaint is a message**, worth answering at once.
# - Satisfaction, loyalty and profitability are three goals: each is measured on its own.

# %% [markdown] tags=["fi", "lesson"]
# ## Mistä tämä on peräisin
#
# - Luentokalvot *Asiakkuuksien hallinta* (A.-M. Selin, Haaga-Helia): kalvot 5–8 (tavoitteet, tyytyväiset lähtijät, keskeneräinen lause, ovatko uskolliset kannattavia) ja 10 (puolet viidessä vuodessa).
# - Koulutuspäivän muistiinpanot *Kohtaaminen VIII* (K. Parviainen, Salpaus 28.5.2015): hetkellinen tyytyväisyys ja sidokset, autohuolto, reklamaatio viestinä.
# - Puolalainen luento avainasiakkaista: t13 (ketju), t15 (uskollisuuden merkit ja mittarit), t16 ja t17 (otsikot, joiden kuvat ovat kadonneet), t41 (viisi etua).
# - A. Dick ja K. Basu, *Journal of the Academy of Marketing Science* 22(2), 1994. T. Jones ja W. E. Sasser, *Harvard Business Review* 73(6), 1995. W. Reinartz ja V. Kumar, *Harvard Business Review* 80(7), 2002. Sidokset: V. Liljander ja T. Strandvik, 1995.
# - Suositteluindeksi: F. Reichheld, *Harvard Business Review* 81(12), 2003; sen vertailu muihin mittareihin: T. Keiningham ym., *Journal of Marketing* 71(3), 2007.
# - Keskeneräisen lauseen jatko, sidosten esimerkit sekä Suvilinjan luvut: *tekijän täydennys*.
#
# **Seuraavaksi:** {02:exercises}. Viimeisessä tehtävässä luet sellaisen yrityksen kyselyä, jota et ole ennen nähnyt.

# %% [markdown] tags=["en", "lesson"]
# ## Where this comes from
#
# - Lecture slides *Asiakkuuksien hallinta* (A.-M. Selin, Haaga-Helia): slides 5–8 (goals, satisfied leavers, the unfinished sentence, whether the loyal are profitable) and 10 (half in five years).
# - Notes of a training day, *Kohtaaminen VIII* (K. Parviainen, Salpaus, 28 May 2015): momentary satisfaction and bonds, the garage, a complaint as a message.
# - A Polish lecture on key customers: t13 (the chain), t15 (signs of loyalty and measures), t16 and t17 (headings whose pictures are lost), t41 (five benefits).
# - A. Dick and K. Basu, *Journal of the Academy of Marketing Science* 22(2), 1994. T. Jones and W. E. Sasser, *Harvard Business Review* 73(6), 1995. W. Reinartz and V. Kumar, *Harvard Business Review* 80(7), 2002. Bonds: V. Liljander and T. Strandvik, 1995.
# - Net promoter score: F. Reichheld, *Harvard Business Review* 81(12), 2003; compared with other measures: T. Keiningham et al., *Journal of Marketing* 71(3), 2007.
# - The end of the unfinished sentence, the examples of bonds, and the figures of Suvilinja: *author's completion*.
#
# **Next:** the {02:exercises}. In the last task you read the survey of a company that you have not seen before.
