# %% [markdown] tags=["fi", "lesson"] sources=["S0-048"]
# 1. kertoa, ketkä jäävät kyselyssä kuulematta, ja laskea kyselyn kattavuuden,
# 2. rakentaa asiakasymmärryksen neljästä lähteestä ja sanoa, mitä kustakin ei näe,
# 3. kuvata asiakkuuksien johtamisen kolme vaihetta ja silmukan, joka palaa alkuun,
# 4. sijoittaa tehtävät johtamisen tasoille ja löytää kohdan, jossa strategian kulku katkeaa,
# 5. vastata kysymyksiin kenelle, miten ja mitä.

# %% [markdown] tags=["en", "lesson"] sources=["S0-048"]
# 1. tell who is not heard in a survey, and compute its coverage,
# 2. build customer insight from four sources, and say what each of them does not see,
# 3. describe the three phases of managing customer relationships, and the loop that leads back to the first,
# 4. place tasks on the levels of management, and find where strategy breaks off,
# 5. answer the questions for whom, how and what.

# %% [markdown] tags=["fi", "lesson"] sources=["S1-006"]
# ## ”Tehdään heti kysely”
#
# Suvilinjan toimitusjohtaja haluaa tietää, mitä asiakkaat ajattelevat. ”Tehdään heti kysely”, hän sanoo. Sellainen on jo: kysely lähetetään joka marraskuussa, ja viimeisin tulos on kahvihuoneen seinällä. Tyytyväisiä (arvosana 4 tai 5) on jokaisessa tarveryhmässä yli 85 prosenttia.
#
# Asia on siis kunnossa, ainakin niiden mielestä, jotka vastasivat.

# %% [markdown] tags=["en", "lesson"] sources=["S1-006"]
# ## “Let us do a survey right away”
#
# The managing director of Suvilinja wants to know what the customers think. “Let us do a survey right away,” he says. There is one already: it goes out every November, and the latest result hangs on the wall of the coffee room. Whatever customers need the ship for, more than 85 per cent are satisfied (a grade of 4 or 5).
#
# So all is well, at least in the opinion of those who answered.

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib.learn import install, respond

install()

# %% tags=["collapsed"]
from asiakkuus_lib.lessons.l04_process import findings
from asiakkuus_lib.locale import use_language
from asiakkuus_lib.report import not_read

# %% tags=["collapsed"]
use_language(both(fi="fi", en="en"))

# %% tags=["parameters", "collapsed"]
data_path: str = ""  # [file organisation] fi: vastaajien täyttämä lomake (asiakkuus template organisation uusi.xlsx); jos tyhjä, kurssin Suvilinja | en: the form that people have filled in (asiakkuus template organisation new.xlsx); if none, Suvilinja of the course
low: float = 3.0  # [1..5] fi: kohta otetaan puheeksi, kun sen keskiarvo jää tämän alle | en: an item comes up for discussion when its mean is below this
disagree_from: float = 2.0  # [0..4] fi: kohta otetaan puheeksi, kun vastaukset ovat vähintään näin monta pistettä toisistaan | en: an item comes up when the answers are at least this many points apart
mix_apart: float = 30.0  # [0..100] fi: tulokulma otetaan puheeksi, kun sen pisteet ovat sadasta vähintään näin kaukana toisistaan | en: an approach comes up when its points, of a hundred, are at least this far apart

# %% tags=["collapsed"]
case = findings.Organisation.read(locals())
findings.used(case)

# %% tags=["lesson", "collapsed"]
import pandas as pd

from asiakkuus_lib.grouping import came_once
from asiakkuus_lib.lessons.l04_process.answers import read_answers
from asiakkuus_lib.organisation import coverage
from asiakkuus_lib.reading import course_data, labels, read_transactions, value_labels
from asiakkuus_lib.show import Choice, Column, Guess, bars, explore, fold, layers, matrix, number, percent, process, table

# %% tags=["lesson", "collapsed"]
suvilinja = read_transactions().frame  # fi: luvun esimerkit ovat Suvilinjasta | en: the examples of the chapter are Suvilinja's
register = course_data("customers").set_index("customer_id")
survey = course_data("survey")
bought = suvilinja[suvilinja["date"].dt.year == 2025].groupby("customer_id")["amount"].sum()
bought = bought[bought > 0]
asked = survey[survey["answered_on"].dt.year == 2025]
heard = coverage(list(register.index), bought, asked["customer_id"].tolist())
satisfied = (asked["satisfaction"] >= 4).groupby(asked["customer_id"].map(register["need"]).to_numpy()).mean()
no_agreement = register.index[register["agreement"].isna()]
needs = {
    "commuting": both(fi="työmatkat", en="commuting"), "leisure": both(fi="vapaa-aika", en="leisure"),
    "conference": both(fi="kokoukset", en="conferences"), "freight": both(fi="rahti", en="freight"),
}
first, last = asked["answered_on"].min(), asked["answered_on"].max()
with_agreement = register.index[
    register["agreement"].notna() & ~(register["relationship_ended_on"] < first) & ~(register["relationship_began_on"] > last)]
ended = register.index[register["agreement"].notna()].difference(with_agreement)
silent = (~with_agreement.isin(asked["customer_id"])).sum()
made_up = both(fi="Lähde: Suvilinjan rekisteri, ostot ja kysely (keksitty aineisto)", en="Source: register, purchases and survey of Suvilinja (invented data)")

# %% [markdown] tags=["fi", "lesson"]
# **Arvaa ensin, katso sitten.** Kuinka suuri osa vuonna 2025 ostaneista vastasi kyselyyn sinä vuonna?

# %% [markdown] tags=["en", "lesson"]
# **Guess first, then look.** What share of those who bought in 2025 answered the survey that year?

# %% tags=["lesson", "collapsed"]
shares = {0.3: both(fi="noin kolmannes", en="about a third"), 0.5: both(fi="noin puolet", en="about half"), 0.7: both(fi="noin kaksi kolmasosaa", en="about two thirds")}
nearest = min(shares, key=lambda share: abs(share - heard.buyers))
explore(
    lambda share: respond(
        share == nearest,
        both(fi="Keitä muut ovat? Katso alta.", en="Who are the others? See below.") if share == nearest
        else both(fi="Vastanneita on vähemmän. Katso alta, ketkä jäivät kuulematta.", en="There are fewer. See below who was not heard.")),
    {"share": Guess(both(fi="Vastasi", en="Answered"), shares)},
)

# %% tags=["lesson", "collapsed"]
parts = {
    both(fi="rekisterin nimistä", en="of the names in the register"): heard.names,
    both(fi="ostaneista asiakkaista", en="of the customers who bought"): heard.buyers,
    both(fi="myynnistä", en="of the sales"): heard.sales,
}
fold(bars(
    list(parts), list(parts.values()), write=percent, limits=(0, 1), highlight=list(parts)[1:2],
    title=both(fi="Vuoden 2025 ostajista {share} vastasi kyselyyn", en="Of the buyers of 2025, {share} answered the survey").format(share=percent(heard.buyers)),
    alt=both(fi="Vuoden 2025 kyselyyn vastanneiden osuus: nimistä {a}, ostajista {b}, myynnistä {c}.", en="Those who answered the survey of 2025: {a} of the names, {b} of the buyers, {c} of the sales.").format(
        a=percent(heard.names), b=percent(heard.buyers), c=percent(heard.sales)),
    heads=(both(fi="Mistä", en="Of what"), both(fi="Vastanneiden osuus", en="Share who answered")),
    subtitle=both(fi="Vuonna 2025 kyselyyn vastanneiden osuus", en="Share of those who answered the survey in 2025"), source=made_up,
))

# %% [markdown] tags=["fi", "lesson"] sources=["S1-006"]
# Seinällä oleva luku koskee vain vastanneita. Heitä on {heard.buyers:percent} ostajista, ja heidän osuutensa myynnistä on {heard.sales:percent}. Tällaista osuutta sanotaan tässä **kattavuudeksi**. (Tutkimuksen tekijä erottaa vielä kaksi asiaa: keille kysely lähetettiin ja kuinka moni heistä vastasi.) Kolmesta kattavuudesta yksikään ei ole ”oikea”, sillä nimet, ostajat ja eurot vastaavat eri kysymyksiin. Siksi ne kerrotaan kaikki.
#
# Ketkä jäivät kuulematta? Heitä on kahdenlaisia. Kysely lähetetään vain niille, joilla on sopimus, joten {len(no_agreement):number} rekisterissä olevalta ei ole kysytty kertaakaan. (Lisäksi {len(ended):number} sopimusta oli päättynyt jo ennen vuoden 2025 kyselyä.) Niistä {len(with_agreement):number} asiakkaasta, joiden sopimus oli vuoden 2025 kyselyn aikaan voimassa, {silent:number} jätti vastaamatta.

# %% [markdown] tags=["en", "lesson"] sources=["S1-006"]
# The figure on the wall is about those who answered. They are {heard.buyers:percent} of the buyers, and they account for {heard.sales:percent} of the sales. Here we call such a share **coverage**. (A survey researcher would keep two things apart: who was sent the survey, and how many of these answered.) None of the three coverages is the “right” one, because names, buyers and euros answer different questions. So tell all three.
#
# Who was not heard? There are two kinds. The survey is sent only to those who have an agreement, so {len(no_agreement):number} people and firms in the register have never been asked. (Another {len(ended):number} agreements had ended before the survey of 2025.) Of the {len(with_agreement):number} customers whose agreement was in force at the time of the survey of 2025, {silent:number} did not answer.

# %% [markdown] tags=["fi", "lesson"]
# **Arvaa ensin, katso sitten.** Uudet asiakkaat, jotka kävivät ensimmäisten 90 päivän aikana vain kerran ja jäivät sitten tulematta: kuinka moni heistä on koskaan vastannut kyselyyn?

# %% [markdown] tags=["en", "lesson"]
# **Guess first, then look.** New customers who came once in their first 90 days and then stayed away: how many of them have ever answered a survey?

# %% tags=["lesson", "collapsed"]
newcomers = came_once(suvilinja, "2026-01-01", register["acquired_on"], since="2023-01-01")
stayed_away = newcomers.index[~newcomers["returned"]]
ever_heard = stayed_away.isin(survey["customer_id"]).mean()
guesses = {0.01: both(fi="noin joka sadas", en="about one in a hundred"), 0.2: both(fi="noin joka viides", en="about one in five"), 0.5: both(fi="noin puolet", en="about half")}
closest = min(guesses, key=lambda share: abs(share - ever_heard))
explore(
    lambda share: respond(
        share == closest,
        both(fi="Juuri heiltä, joilla olisi eniten kerrottavaa, ei kysytä.", en="The very people who would have most to tell are not asked.") if share == closest
        else both(fi="Vielä harvempi. Katso alta.", en="Even fewer. See below.")),
    {"share": Guess(both(fi="Vastannut joskus", en="Ever answered"), guesses)},
)

# %% [markdown] tags=["fi", "lesson"] sources=["S1-006"]
# Vuosina 2023 ja 2024 tulleista {len(newcomers):number} kävi ensimmäisten 90 päivän aikana vain kerran, ja heistä {(~newcomers["returned"]).mean():percent} ei palannut seuraavien yhdeksän kuukauden aikana. Palaamatta jääneistä {1 - ever_heard:percent} ei ole vastannut yhteenkään kyselyyn. Juuri kenellekään heistä sellaista ei ole lähetettykään.
#
# Kysely ei silti ole huono. Siitä saa tietää, mitä *sopimusasiakkaat, jotka jaksavat vastata*, ajattelevat. Virhe syntyy, kun vastaus tulkitaan kaikkien vastaukseksi. Kokeile säätimellä, mikä tarveryhmä jää kyselyssä vähimmälle.

# %% [markdown] tags=["en", "lesson"] sources=["S1-006"]
# Of those who first came in 2023 or 2024, {len(newcomers):number} came only once in their first 90 days, and {(~newcomers["returned"]).mean():percent} of these did not come back in the nine months after that. Of those who stayed away, {1 - ever_heard:percent} have not answered a single survey. Hardly any of them was ever sent one.
#
# That does not make it a bad survey. It tells what *customers with an agreement who take the trouble to answer* think. The mistake is to read their answer as everybody's. Use the control to see which customers the survey hears least.

# %% tags=["lesson", "collapsed"]

def heard_of(need):
    there = bought[register["need"].reindex(bought.index) == need]
    found = coverage(list(register.index[register["need"] == need]), there, asked["customer_id"].tolist())
    return bars(
        list(parts), [found.names, found.buyers, found.sales], write=percent, limits=(0, 1), highlight=list(parts)[1:2],
        title=both(fi="{need}: ostajista {share} vastasi kyselyyn", en="{need}: {share} of the buyers answered the survey").format(need=needs[need].capitalize(), share=percent(found.buyers)),
        alt=both(fi="{need}: vastanneiden osuus oli nimistä {a}, ostajista {b} ja myynnistä {c}.", en="{need}: those who answered are {a} of the names and {b} of the buyers, and account for {c} of the sales.").format(
            need=needs[need].capitalize(), a=percent(found.names), b=percent(found.buyers), c=percent(found.sales)),
        heads=(both(fi="Mistä", en="Of what"), both(fi="Vastanneiden osuus", en="Share who answered")),
        subtitle=both(fi="Vuonna 2025 kyselyyn vastanneiden osuus", en="Share of those who answered the survey in 2025"), source=made_up)


explore(heard_of, {"need": Choice(both(fi="Tarve", en="Need"), needs)}, need="freight")

# %% [markdown] tags=["fi", "lesson"]
# **Pohdi.** Milloin sinulta on viimeksi kysytty asiakastyytyväisyyttä? Vastasitko? Keiltä ei kysytty?

# %% [markdown] tags=["en", "lesson"]
# **Reflect.** When were you last asked how satisfied you were as a customer? Did you answer? Who was not asked?

# %% [markdown] tags=["fi", "lesson"] sources=["S1-006"]
# ## Katso ensin, mitä he käyttävät
#
# Koulutuspäivän muistiinpanoissa neuvotaan toiseen suuntaan. Kysely on hyvä keino, mutta ensin otetaan keskelle omat palvelut ja katsotaan käyttäjän silmin, *mitkä asiakkaat käyttävät mitäkin palvelua*. Tieto on jo kassassa. Alla on tämän luvun ainoa koodi, joka kannattaa ymmärtää: `pd.crosstab` laskee, kuinka moni kunkin tarveryhmän asiakkaista on ostanut kutakin palvelua. **Kokeile:** vaihda vuoden 2025 tilalle 2023 ja aja solu uudelleen (Vaihto + Enter).

# %% [markdown] tags=["en", "lesson"] sources=["S1-006"]
# ## First look at what they use
#
# The notes of the training day point the other way. A survey is fine, but first put your own services in the centre and look, with the user's eyes, at *which customers use which service*. The till knows it already. Below is the only code in this chapter worth understanding: `pd.crosstab` counts how many customers of each need have bought each service. **Try it:** replace the year 2025 with 2023, and run the cell again (Shift + Enter).

# %% tags=["lesson", "collapsed"]
services = labels("product_groups")
lines = suvilinja[suvilinja["amount"] > 0].assign(
    need=suvilinja["customer_id"].map(register["need"]).map(needs), service=suvilinja["product_group"].map(services))

# %% tags=["lesson"]
used = lines[lines["date"].dt.year == 2025]
customers = pd.crosstab(used["service"], used["need"], used["customer_id"], rownames=[""], colnames=[""], aggfunc="nunique")

customers.fillna(0).astype(int)

# %% tags=["lesson", "collapsed"]
of_2025 = lines[lines["date"].dt.year == 2025]
conference_buyers = of_2025.loc[of_2025["need"] == needs["conference"], "customer_id"]
with_cabin = of_2025.loc[(of_2025["need"] == needs["conference"]) & (of_2025["service"] == services["cabin"]), "customer_id"].nunique()
cabin_share = with_cabin / conference_buyers.nunique()

# %% [markdown] tags=["fi", "lesson"] sources=["S1-006", "S1-005"]
# Kokousasiakkaita oli vuonna 2025 yhteensä {conference_buyers.nunique():number}, ja heistä {with_cabin:number} eli {cabin_share:percent} osti hytin. Käytöstä ei näe, mikä on vialla, mutta siitä näkee, mistä kannattaa kysyä: yli puolet kokousasiakkaista ei ostanut Suvilinjalta yöpymistä. Muistiinpanoissa on neuvo asiakaskäynnille: saa asiakas kertomaan omasta toiminnastaan, niin osaat tarjota oikeita asioita. Valituksetkin kertovat siitä. Liikuta säädintä ja katso, mistä kunkin tarveryhmän asiakkaat valittavat.

# %% [markdown] tags=["en", "lesson"] sources=["S1-006", "S1-005"]
# In 2025 there were {conference_buyers.nunique():number} conference customers, and {with_cabin:number} of them, {cabin_share:percent}, bought a cabin. Use does not tell what is wrong, but it shows where to ask: more than half of the conference customers bought no night on board. The notes have a piece of advice for a visit: get customers to talk about their own business, and you will know what to offer them. Complaints tell of it too. Move the control to see what customers complain about, need by need.

# %% tags=["lesson", "collapsed"]
complaints = course_data("complaints")
complaints = complaints.assign(need=complaints["customer_id"].map(register["need"]))
causes = value_labels("complaints", "cause")
by_need = pd.crosstab(complaints["need"], complaints["cause"], normalize="index").reindex(columns=list(causes))


def complains_of(need):
    found = by_need.loc[need].sort_values(ascending=False)
    names = [causes[cause] for cause in found.index]
    n = int((complaints["need"] == need).sum())
    return bars(
        names, found, write=percent, limits=(0, 0.6), highlight=names[:1],
        title=both(fi="{need}: yleisin valituksen syy on {cause}", en="{need}: the most common complaint is {cause}").format(need=needs[need].capitalize(), cause=names[0]),
        alt=both(fi="{need}: yleisin syy on {cause}, {share} valituksista.", en="{need}: the most common cause is {cause}, {share} of the complaints.").format(need=needs[need].capitalize(), share=percent(found.iloc[0]), cause=names[0]),
        heads=(both(fi="Syy", en="Cause"), both(fi="Osuus valituksista", en="Share of the complaints")),
        subtitle=both(fi="Osuus {n} valituksesta 2023–2025", en="Share of {n} complaints 2023–2025").format(n=number(n)),
        source=both(fi="Lähde: Suvilinjan valitukset (keksitty aineisto)", en="Source: complaints of Suvilinja (invented data)"))


explore(complains_of, {"need": Choice(both(fi="Tarve", en="Need"), needs)}, need="conference")

# %% [markdown] tags=["fi", "lesson"] sources=["S0-052", "S0-053", "S0-054"]
# ## Neljä lähdettä, neljä sokeaa pistettä
#
# **Asiakasymmärryksellä** tarkoitetaan luennolla (kalvo 25, lähteenä toimisto Dagmar) kilpailuetua tuovaa oivallusta siitä, *miksi asiakas ostaa juuri meiltä*. Siitä saa vastauksen neljään kysymykseen: millaisia asiakkaat ovat, mitä he arvostavat, mitä he odottavat ja miten he toimivat. Yhdestä lähteestä ei saa vastausta kaikkiin. Kalvolla 26 lähteitä on neljä, ja vasta kun ne yhdistetään ja analysoidaan, niistä syntyy ymmärrystä (Korkman ja Arantola).

# %% [markdown] tags=["en", "lesson"] sources=["S0-052", "S0-053", "S0-054"]
# ## Four sources, four blind spots
#
# In the lecture (slide 25, which quotes the agency Dagmar) **customer insight** means understanding *why the customer buys from us and nobody else*, in a way that gives an advantage over competitors. It answers four questions: what the customers are like, what they value, what they expect and how they act. No source answers them all. Slide 26 has four sources, and only when they are combined and analysed does insight come about (Korkman and Arantola).

# %% tags=["lesson", "collapsed"] sources=["S0-054"]
sources_of_insight = {
    both(fi="Kyselyt ja haastattelut", en="Surveys and interviews"): (
        both(fi="mitä ihmiset sanovat ajattelevansa", en="what people say they think"), both(fi="niitä, joilta ei kysytä tai jotka eivät vastaa", en="those who are not asked, or do not answer"),
        both(fi="vuosikysely", en="the yearly survey"), both(fi="oikeutettu etu; vastaaminen on vapaaehtoista", en="legitimate interest; answering is voluntary")),
    both(fi="Havainnointi ja etnografia", en="Observation and ethnography"): (
        both(fi="mitä tehdään", en="what people do"), both(fi="miksi tehdään", en="why they do it"),
        both(fi="jono terminaalissa kello 7.40", en="the queue in the terminal at 7:40"), both(fi="oikeutettu etu; havainnoinnista on kerrottava, jos ihmisen voi tunnistaa", en="legitimate interest; people must be told if they can be recognised")),
    both(fi="Tutkimukset, tilastot ja ennusteet", en="Research, statistics and forecasts"): (
        both(fi="millaisia ihmiset yleensä ovat", en="what people in general are like"), both(fi="omia asiakkaitamme", en="our customers"),
        both(fi="Tilastokeskuksen Paavo", en="Paavo, by Statistics Finland"), both(fi="ei henkilötietoja", en="no personal data")),
    both(fi="Omat tietojärjestelmät", en="Our own systems"): (
        both(fi="mitä meiltä ostettiin", en="what was bought from us"), both(fi="mitä ostettiin muualta ja miksi", en="what was bought elsewhere, and why"),
        both(fi="kuitit, yhteydenotot, valitukset", en="receipts, contacts, complaints"), both(fi="sopimus tai oikeutettu etu; suoramarkkinoinnin voi kieltää", en="contract or legitimate interest; anybody may object to direct marketing")),
}
heads = [both(fi="mitä siitä näkee", en="what it shows"), both(fi="mitä siitä ei näe", en="what it does not show"), both(fi="Suvilinjassa", en="at Suvilinja"), both(fi="millä perusteella", en="on what legal basis")]
matrix(
    list(sources_of_insight), heads, list(sources_of_insight.values()), heading=both(fi="Lähde", en="Source"),
    highlight=[(source, heads[1]) for source in sources_of_insight],
    title=both(fi="Jokaisella neljästä lähteestä on oma sokea pisteensä", en="Each of the four sources has a blind spot of its own"),
    alt=both(fi="4 lähdettä ja niiden sokeat pisteet: kyselyssä eivät näy ne, joilta ei kysytä tai jotka eivät vastaa, havainnoinnissa syyt, tilastoissa omat asiakkaat eikä omissa järjestelmissä se, mitä ostetaan muualta.",
             en="4 sources and their blind spots: surveys miss those who are not asked or do not answer, observation the reasons, statistics our own customers, and our own systems what is bought elsewhere."),
    subtitle=both(fi="Asiakasymmärryksen lähteet; henkilötietojen käsittelyn oikeusperusteet", en="Sources of customer insight, and the legal basis for processing personal data"),
    source=both(fi="Lähde: luentokalvo 26; sokeat pisteet ja perusteet ovat tekijän täydennys", en="Source: slide 26; blind spots and legal bases are the author's completion"),
)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-054"]
# Mihin ymmärrystä käytetään? Jos tieto ei muuta yhtäkään kuvion kolmesta käytöstä, se olisi kannattanut jättää keräämättä.

# %% [markdown] tags=["en", "lesson"] sources=["S0-054"]
# What is insight used for? If the knowledge changes none of the three uses in the figure, it was not worth collecting.

# %% tags=["lesson", "collapsed"] sources=["S0-054"]
flow = {
    both(fi="Neljä lähdettä", en="Four sources"): both(fi="kyselyt, havainnointi, tutkimustieto ja omat järjestelmät", en="surveys, observation, research and our own systems"),
    both(fi="Yhdistely ja analyysi", en="Combining and analysing"): both(fi="tuloksena asiakasymmärrys", en="the result is customer insight"),
    both(fi="Kolme käyttöä", en="Three uses"): both(fi="tarjooman, palvelun ja kokemuksen kehittäminen; viestintä; asiakkaiden osallistaminen", en="developing the offering, service and experience; communication; involving customers"),
}
process(
    flow, columns=(both(fi="Vaihe", en="Step"), both(fi="Mitä siinä on", en="What it holds")), highlight=list(flow)[2:],
    title=both(fi="Asiakasymmärrystä käytetään kolmeen asiaan: kehittämiseen, viestintään ja osallistamiseen", en="Customer insight is used for three things: developing, communication and involvement"),
    alt=both(fi="3 vaihetta: 4 lähdettä, yhdistely ja analyysi, 3 käyttöä.", en="3 steps: 4 sources, combining and analysing, 3 uses."),
    subtitle=both(fi="Tiedosta asiakasymmärrykseksi ja käyttöön", en="From data to customer insight to use"),
    source=both(fi="Lähde: luentokalvo 26 (Korkman ja Arantola 2009, Bergström ja Leppänen)", en="Source: slide 26 (Korkman and Arantola 2009, Bergström and Leppänen)"),
)

# %% [markdown] tags=["fi", "lesson"]
# **Pohdi.** Mitä lähdettä työpaikallasi käytetään eniten? Mitä siitä ei näe, ja mistä muusta lähteestä sen näkisi?

# %% [markdown] tags=["en", "lesson"]
# **Reflect.** Which source is used most where you work? What does it not see, and which of the other sources would?

# %% [markdown] tags=["fi", "lesson"] sources=["S0-049", "S0-050", "S0-051"]
# ## Kolme vaihetta ja silmukka
#
# Ymmärrystä tarvitaan tekemiseen. Luennolla (kalvot 22–24; kalvon 22 otsikossa *johtaminen ja hallinta prosessina*) asiakkuuksien johtaminen etenee kolmessa vaiheessa. Ne piirretään usein jonoksi, mutta tärkein on nuoli, joka palaa alkuun.

# %% [markdown] tags=["en", "lesson"] sources=["S0-049", "S0-050", "S0-051"]
# ## Three phases and a loop
#
# Insight is there to be used. In the lecture (slides 22–24; the title of slide 22 says *leading and managing as a process*) managing customer relationships goes through three phases. They are often drawn as a row, but the most important thing is the arrow that leads back to the first.

# %% tags=["lesson", "collapsed"] sources=["S0-049", "S0-050", "S0-051"]
phases = {
    both(fi="1. Tutki ja ryhmittele", en="1. Study and group"): both(fi="nykyiset ja potentiaaliset asiakkaat: perinteinen ryhmittely sekä ryhmittely ostokäyttäytymisen, tarpeen ja arvon mukaan", en="current and potential customers: traditional grouping, by buying behaviour, by need and value"),
    both(fi="2. Tavoitteet ja strategiat", en="2. Goals and strategies"): both(fi="ryhmittäin: hanki uusia, kehitä, muuta tai poista, säilytä", en="for each group: acquire new, develop, change or remove, retain"),
    both(fi="3. Hoida ja toteuta", en="3. Care for customers and carry out"): both(fi="asiakastietojen keruu ja käyttö, hoidon ja hankinnan keinot, asiakaskokemusten luominen, toimien toteutus ja seuranta", en="collecting and using customer data, ways of caring and acquiring, creating customer experiences, carrying out and following up"),
}
names = list(phases)
process(
    phases, columns=(both(fi="Vaihe", en="Phase"), both(fi="Mitä tehdään", en="What is done")), highlight=names[2:],
    back=(names[2], names[0], both(fi="opitaan ja aloitetaan uudelleen", en="learn, and begin again")),
    title=both(fi="Viimeisestä vaiheesta palataan ensimmäiseen: tulos on uutta asiakasymmärrystä", en="The last phase leads back to the first: results are new insight"),
    alt=both(fi="3 vaihetta: tutki ja ryhmittele, aseta tavoitteet ja valitse strategiat, hoida ja toteuta; kolmannesta palataan ensimmäiseen.", en="3 phases: study and group, set goals and choose strategies, care and carry out; the third leads back to the first."),
    subtitle=both(fi="Asiakkuuksien johtamisen vaiheet", en="Phases of managing customer relationships"), source=both(fi="Lähde: luentokalvot 22–24", en="Source: slides 22–24"),
)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-048", "S0-095"]
# Saman voi sanoa pähkinänkuoressa (kalvo 21): *rakenna asiakasymmärrys, tunnista asiakkaat, luokittele heidät kannattavuuden ja tärkeyden mukaan, erilaista toimet*. Viimeinen kohta tarkoittaa, että jokaiselle ryhmälle tehdään **asiakaskontaktistrategia** ja hoito-ohjelma: mitä kanavaa käytetään, kuinka usein ja kuka ottaa yhteyttä. Ne laaditaan luvussa 13. Tässä on lähtötilanne, vuoden 2025 yhteydenotot yritysasiakkaisiin:

# %% [markdown] tags=["en", "lesson"] sources=["S0-048", "S0-095"]
# The same in a nutshell (slide 21): *build customer insight, identify the customers, classify them by profitability and importance, differentiate what you do*. The last step means that each group gets a **customer contact strategy** and a care programme: which channel is used, how often, and who makes the contact. We draw these up in chapter 13. Here is the starting point, the contacts of 2025 with business customers:

# %% tags=["lesson", "collapsed"]
contacts = course_data("contacts")
contacts = contacts[contacts["date"].dt.year == 2025]
firms = register.index[(register["customer_type"] == "business") & ~(register["relationship_ended_on"] < "2025-01-01") & register["agreement"].notna()]
rhythm = pd.crosstab(contacts["customer_id"].map(register["need"]).map(needs), contacts["channel"].map(value_labels("contacts", "channel")))
rhythm.insert(0, "firms", register["need"].reindex(firms).map(needs).value_counts().reindex(rhythm.index))
table(
    rhythm.rename_axis("need").reset_index(), both(fi="Yhteydenotot yritysasiakkaisiin tarpeen ja kanavan mukaan vuonna 2025", en="Contacts with business customers by need and channel in 2025"),
    {"need": Column(both(fi="Tarve", en="Need")), "firms": Column(both(fi="Sopimusyrityksiä", en="Firms with an agreement"), "number"),
     **{str(channel): Column(str(channel).capitalize(), "number") for channel in rhythm.columns[1:]}},
)

# %% [markdown] tags=["fi", "lesson"] sources=["S1-026", "S1-028", "S1-029"]
# Vaiheet on kuvattu yrityksen näkökulmasta. Muistiinpanoissa prosessi käännetään toisin päin: **asiakaslähtöinen prosessi alkaa asiakkaasta ja päättyy asiakkaaseen**, ja sen tavoite on muutos asiakkaan maailmassa, esimerkiksi ”hyvä elämä kotona”. Vastakohta on tuotanto- tai organisaatiolähtöinen prosessi, jossa tavoitteena on täysi laiva. Täyttä laivaakin tarvitaan, mutta asiakaslähtöisen prosessin tavoite on vain muutos.

# %% [markdown] tags=["en", "lesson"] sources=["S1-026", "S1-028", "S1-029"]
# The phases are seen from the firm's point of view. The notes turn the process round: **a customer-oriented process begins with the customer and ends with the customer**, and its goal is a change in the customer's world, such as “a good life at home”. The opposite is a production- or organisation-oriented process, whose goal is a full ship. The full ship is needed too, but the goal of a customer-oriented process is only the change.

# %% [markdown] tags=["fi", "lesson"] sources=["S2-011", "S2-012", "S2-013", "S2-014", "S2-015", "X-01"]
# ## Kenen pöydälle strategia jää?
#
# Kahdessa lähteessä johtaminen jaetaan tasoihin, mutta kummassakin eri nimin: sama sana tarkoittaa eri asiaa. (Konsulttiyritys Kenner Companyn sivulla sanat strateginen, taktinen ja operatiivinen tarkoittavat *asiakassuhteen* tasoja.) Tällä kurssilla tasot ovat strateginen, taktinen ja operatiivinen. Opinnäytteen kuviosta on säilynyt vain otsikko, joten tämä kuvio on *tekijän täydennys*.

# %% [markdown] tags=["en", "lesson"] sources=["S2-011", "S2-012", "S2-013", "S2-014", "S2-015", "X-01"]
# ## On whose desk does strategy stop?
#
# Two sources divide management into levels, each with names of its own: one word means two things. (On the page of the consultancy Kenner Company strategic, tactical and operational are levels of a *relationship*.) In this course the levels are strategic, tactical and operational. Of the figure in the thesis only the caption has survived, so this one is the *author's completion*.

# %% tags=["lesson", "collapsed"] sources=["S2-011", "S2-012", "S2-013", "S2-014", "S2-015", "X-01"]
tactical, operational = both(fi="taktinen", en="tactical"), both(fi="operatiivinen", en="operational")
decided = {
    both(fi="Strateginen", en="Strategic"): (
        both(fi="markkinoiden tunnistaminen ja segmentointi, asiakkaan arvontuotannon ymmärtäminen, luvattu lisäarvo", en="identifying and segmenting the markets, knowing how the customer creates value, the added value promised"),
        both(fi="strateginen", en="strategic")),
    both(fi="Operatiivinen", en="Operational"): (
        both(fi="kohdeasiakkaiden kokonaistarjonta, asiakaskohtaamisten mallit, hoito-ohjelmat ja viestintäkanava", en="the total offering for target customers, models for encounters, care programmes and the channel"), tactical),
    both(fi="Funktionaalinen", en="Functional"): (both(fi="ydinprosessit, joista palvelukulttuuri syntyy", en="core processes from which a service culture grows"), operational),
    both(fi="Toiminta", en="Action"): (both(fi="itse asiakastyö", en="the work with customers itself"), operational),
}
level_heads = [both(fi="mitä päätetään tai tehdään", en="what is decided or done"), both(fi="koulutuspäivä ja tämä kurssi", en="training day and this course")]
matrix(
    list(decided), level_heads, list(decided.values()), heading=both(fi="Opinnäytteen taso", en="Level of the thesis"),
    highlight=[(list(decided)[1], level_heads[1])],
    title=both(fi="Opinnäytteen operatiivinen taso on tällä kurssilla taktinen", en="What the thesis calls operational is tactical in this course"),
    alt=both(fi="Opinnäytteessä on 4 tasoa ja kurssilla 3; opinnäytteen toiseksi ylin, operatiivinen, on kurssilla taktinen, ja kaksi alinta ovat operatiivisia.", en="The thesis has 4 levels and the course 3; the second from the top of the thesis, operational, is tactical in the course, and the two lowest are operational."),
    subtitle=both(fi="Johtamisen tasot ylhäältä alas: vasemmalla opinnäytteen nimi, oikealla kurssin", en="Levels of management from the top down: on the left the name in the thesis, on the right that of the course"),
    source=both(fi="Lähde: opinnäytteen luku 3.8.1 (Vahvaselkä 2004) ja Kohtaaminen VIII; rinnastus on tekijän täydennys", en="Source: section 3.8.1 of the thesis (Vahvaselkä 2004) and Kohtaaminen VIII; the author's completion sets them side by side"),
)

# %% [markdown] tags=["fi", "lesson"] sources=["S1-061", "S1-062", "S1-063"]
# Muistiinpanoissa asiakkuussuunnittelu on osa johtamisjärjestelmää: **pyörä**, joka pyörii molempiin suuntiin (kuvio on kadonnut). Strategia kulkee alas arkeen ja asiakkailta opittu ylös strategiaan. Jotta strategiaa voitaisiin päivittää, on tiedettävä asiakkaan tulokset ja tilanne. Lisäksi on nähtävä, miten investoinnit, tavoitteet ja valinnat vaikuttavat arjen päätöksiin. Asiakkuuksien johtaminen on koko johdon yhteinen asia, vaikka se usein annetaan asiakkuusjohtajan hoidettavaksi.
#
# Pyörässä on seitsemän kohtaa: kolme tasoa ja neljä **liitosta**, joissa strategia kulkee alas tai asiakkailta opittu ylös.
#
# **Arvaa ensin, katso sitten.** Suvilinjassa viisi ihmistä arvioi pyörän asteikolla yhdestä viiteen. Toimitusjohtaja antoi kohdasta ”Strategia arjen työhön” nelosen. Minkä arvosanan antoi asiakaspalvelija?

# %% [markdown] tags=["en", "lesson"] sources=["S1-061", "S1-062", "S1-063"]
# In the notes relationship planning is part of the management system: a **wheel** that turns both ways (its figure is lost). Strategy goes down to daily work, and what is learnt from customers goes up to strategy. To update the strategy, you must know the customer's results and situation. You must also see how investments, targets and choices affect day-to-day decisions. Managing customer relationships is a matter for the whole management, although it is often left to a customer director.
#
# The wheel has seven parts: three levels and four **joints**, where strategy passes down or what is learnt from customers passes up.
#
# **Guess first, then look.** At Suvilinja five people rated the wheel from one to five. The managing director gave “Strategy to daily work” a four. What did the customer service agent give?

# %% tags=["lesson", "collapsed"]
marks = read_answers().of("wheel")["down_operational"]
front = marks.iloc[-1]
explore(
    lambda mark: respond(
        mark == front,
        both(fi="Sama strategia näyttää saman talon kahdesta kohdasta katsottuna aivan erilaiselta.", en="Seen from two places in one house, the same strategy looks quite different.") if mark == front
        else both(fi="Arvio on alempi kuin arvaisi. Katso alta.", en="The mark is lower than one would guess. See below.") if mark > front
        else both(fi="Niin huono se ei ole. Katso alta.", en="It is not as bad as that. See below.")),
    {"mark": Guess(both(fi="Asiakaspalvelija antoi", en="Customer service gave"), {float(n): str(n) for n in (1, 2, 3, 4, 5)})},
)

# %% [markdown] tags=["fi"] sources=["S1-061", "S1-066"]
# ## Pyöriikö strategian pyörä molempiin suuntiin?

# %% [markdown] tags=["en"] sources=["S1-061", "S1-066"]
# ## Does the wheel of strategy turn in both directions?

# %% [markdown] tags=["fi", "lesson"] sources=["S1-065", "S1-066", "S1-068"]
# Liian usein strategia viedään taktisen tason ohi suoraan asiakastyöhön, ja jokainen yksikkö tulkitsee sitä omalla tavallaan; erityisesti tämä vaivaa isoja organisaatioita. Pyörä voi pysähtyä muuallekin. Koulutuskeskus Salpauksessa edettiin muistiinpanojen mukaan liikaa asiakas kerrallaan alhaalta ylös, eikä eri tasoilla keskusteltu keskenään. Lääkkeeksi ehdotettiin vuoropuhelua, jotta pyörä lähtisi pyörimään. Yksittäinen virkailija ei voi kehittää asiakkuutta, ellei ylempänä päätetä, mikä asetetaan etusijalle.

# %% [markdown] tags=["en", "lesson"] sources=["S1-065", "S1-066", "S1-068"]
# Too often strategy is taken past the tactical level straight to those who serve customers, and each unit reads it in its own way; large organisations suffer from this most. The wheel can stop elsewhere too. At Koulutuskeskus Salpaus, a training centre, they worked, according to the notes, too much one customer at a time from the bottom up, and the levels did not talk to each other. The cure proposed was dialogue, to get the wheel turning. A single clerk cannot develop a relationship unless somebody higher up decides what comes first.

# %% tags=["collapsed"]
findings.wheel(case)

# %% tags=["collapsed"]
findings.two_ends(case)

# %% [markdown] tags=["fi", "lesson"] sources=["S1-064", "S1-067"]
# Johto näkee pyörän pyörivän, asiakastyötä tekevät eivät. Kumpikin vastaa siltä paikalta, josta katsoo, ja juuri siksi kysymys *miten teidän organisaatiossanne?* on esitettävä monelle.
#
# Muistiinpanoissa on prosenttiluku siitä, kuinka hyvin strategia tunnetaan: *yli 60 prosenttia keskijohdosta ei tunne yrityksensä strategiaa*. Lähdettä ei mainita. Lähimmässä tutkimuksessa kysymys oli toinen ja niin myös luku: 262 yrityksen keskijohdosta 55 prosenttia osasi nimetä *edes yhden* viidestä tärkeimmästä tavoitteesta (Sull, Homkes ja Sull 2015). Luku riippuu kysymyksestä. Ennen kuin uskot kumpaakaan, mittaa tilanne omassa talossasi.

# %% [markdown] tags=["en", "lesson"] sources=["S1-064", "S1-067"]
# The management sees the wheel turn; those who serve customers do not. Each answers from where they stand, and that is why the question *how is it in your organisation?* must be put to many.
#
# The notes have a number for this: *over 60 per cent of middle management does not know the firm's strategy*. No source is given. The nearest study asked another question and got another number: among middle managers in 262 firms 55 per cent could name *even one* of the firm's top five priorities (Sull, Homkes and Sull 2015). The number depends on the question. Before you believe either, measure your own house.

# %% [markdown] tags=["fi"] sources=["S1-024"]
# ## Mistä ollaan eri mieltä?

# %% [markdown] tags=["en"] sources=["S1-024"]
# ## Where do we disagree?

# %% [markdown] tags=["fi", "lesson"] sources=["S1-024", "S1-029"]
# **Asiakaslähtöisyydellä** on muistiinpanoissa kahdeksan tuntomerkkiä: lähdetään siitä, mitä asiakas odottaa ja mitä hyötyä hän saa; palvelu on vuorovaikutusta; oikea palvelu tulee oikeaan aikaan; asiakassuhteesta opitaan; asiakas on aktiivinen toimija; asiakas on mukana kehittämässä; kohtaamiset ovat ystävällisiä; verkostoa käytetään asiakkaan tilanteen mukaan. Kukin on helppo allekirjoittaa. Siksi katsotaan keskiarvon lisäksi **vaihteluväliä**: mistä kohdasta ihmiset ovat eri mieltä, vaikka talo on sama.

# %% [markdown] tags=["en", "lesson"] sources=["S1-024", "S1-029"]
# In the notes **customer orientation** has eight marks: we begin with what the customer expects and what benefit they get; service is interaction; the right service comes at the right time; we learn from the relationship; the customer is an active party; the customer takes part in developing; encounters are friendly; the network is used as the customer's situation demands. Each is easy to sign. So besides the mean we look at the **range**: where people see the same house differently.

# %% tags=["collapsed"]
findings.orientation(case)

# %% tags=["collapsed"]
findings.by_role(case)

# %% [markdown] tags=["fi", "lesson"] sources=["S1-024"]
# Keskiarvosta ei näe tärkeintä. Kohta, josta yksi antaa viitosen ja toinen ykkösen, saa saman keskiarvon kuin kohta, josta kaikki antavat kolmosen. Edellisestä kannattaa keskustella heti, jälkimmäisestä ehkä ei koskaan.
#
# *Jatko:* kaksi seuraavaa kohtaa, haasteet ja kilpailukeinot, voi ohittaa ensilukemalla.

# %% [markdown] tags=["en", "lesson"] sources=["S1-024"]
# The mean hides what matters most. An item that one gives a five and another a one gets the same three as an item that all give a three. The first is worth discussing at once, the second perhaps never.
#
# *Going further:* the next two parts, on challenges and on what you compete on, can be skipped at first reading.

# %% [markdown] tags=["fi"] sources=["S2-017"]
# ## Neljä haastetta
#
# Hannus luettelee yritysasiakkuuksien neljä haastetta. Samat vastaajat arvioivat, miten hyvin kukin niistä hallitaan.

# %% [markdown] tags=["en"] sources=["S2-017"]
# ## Four challenges
#
# Hannus lists four challenges of relationships with business customers. The same people rated how well each is mastered.

# %% tags=["collapsed"]
findings.challenges(case)

# %% [markdown] tags=["fi"]
# ## Millä kilpaillaan?
#
# Kukin vastaaja jakoi sata pistettä sen mukaan, millä yritys hänen mielestään kilpailee.

# %% [markdown] tags=["en"]
# ## What do we compete on?
#
# Each person divided a hundred points by what they think the firm competes on.

# %% tags=["collapsed"]
findings.mix(case)

# %% [markdown] tags=["fi"] sources=["S1-031", "S1-032", "S1-033", "S1-034"]
# ## Kenelle, miten ja mitä?

# %% [markdown] tags=["en"] sources=["S1-031", "S1-032", "S1-033", "S1-034"]
# ## For whom, how and what?

# %% [markdown] tags=["fi", "lesson"] sources=["S1-031", "S1-032", "S1-033", "S1-034"]
# Asiakkuusstrategia tiivistyy kolmeen kysymykseen. **Kenelle:** keitä haluamme asiakkaiksi ja mitä he tarvitsevat. **Miten:** miten järjestämme prosessit ja voimavarat ja miten toimimme asiakasta kohtaan ja sisäisesti. **Mitä:** mitä asiakas meiltä saa, tuotteina, palveluina ja mitä muuta ratkaisevaa. Pane vastaukset vierekkäin, niin näet, puhutaanko samasta asiakkaasta.

# %% [markdown] tags=["en", "lesson"] sources=["S1-031", "S1-032", "S1-033", "S1-034"]
# A customer strategy fits into three questions. **For whom:** whom we want as customers, and what they need. **How:** how we arrange our processes and resources, and how we act towards the customer and among ourselves. **What:** what the customer gets from us, as products, as services, and what else that decides the matter. Put the answers side by side to see whether they speak of the same customer.

# %% tags=["collapsed"]
findings.canvas(case)

# %% [markdown] tags=["fi", "lesson"]
# Kun kaikki ovat vastanneet, kurssin raportissa kerrotaan, mistä kannattaa puhua ensin. Siinä ei oteta kantaa siihen, kuka on oikeassa.

# %% [markdown] tags=["en", "lesson"]
# When all have answered, the course report tells what is worth discussing first. It does not say who is right.

# %% tags=["collapsed"]
findings.start(case)

# %% tags=["collapsed"]
findings.figures(case)

# %% [markdown] tags=["fi"]
# ## Mistä puhutaan seuraavaksi?

# %% [markdown] tags=["en"]
# ## What should be discussed next?

# %% tags=["collapsed"]
findings.topics(case)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-027"]
# ## *Jatko:* ensin ajattelu, sitten järjestelmä
#
# Luennolla (kalvo 12) asiakkuuksien hallinnan logiikassa on kolme kerrosta tässä järjestyksessä:

# %% [markdown] tags=["en", "lesson"] sources=["S0-027"]
# ## *Going further:* first the thinking, then the system
#
# In the lecture (slide 12) the logic of managing customer relationships has three layers, in this order:

# %% tags=["lesson", "collapsed"] sources=["S0-027"]
logic = {
    both(fi="Tapa ajatella", en="A way of thinking"): both(fi="asiakkuus on voimavara, jota kehitetään yhdessä asiakkaan kanssa", en="a relationship is an asset, developed together with the customer"),
    both(fi="Tapa organisoitua", en="A way of organising"): both(fi="kuka vastaa asiakkaasta ja kuka päättää, mikä asetetaan etusijalle", en="who answers for the customer, and who decides what comes first"),
    both(fi="Työkalut ja järjestelmät", en="Tools and systems"): both(fi="CRM, raportit, hoito-ohjelmat", en="CRM, reports, care programmes"),
}
layers(
    logic, columns=(both(fi="Kerros", en="Layer"), both(fi="Mitä se on", en="What it is")), highlight=list(logic)[:1],
    title=both(fi="Järjestelmä on kerroksista viimeinen, ei ensimmäinen", en="The system is the last of the layers, not the first"),
    alt=both(fi="3 kerrosta: tapa ajatella, tapa organisoitua, työkalut ja järjestelmät.", en="3 layers: a way of thinking, a way of organising, tools and systems."),
    subtitle=both(fi="Asiakkuuksien hallinnan logiikka ylhäältä alas", en="The logic of managing customer relationships, from the top down"),
    source=both(fi="Lähde: luentokalvo 12; selitykset ovat tekijän täydennys", en="Source: slide 12; the explanations are the author's completion"),
)

# %% [markdown] tags=["fi", "lesson"] sources=["S2-007", "S4-024", "S4-025", "S4-026", "S4-027"]
# Opinnäytteessä sanotaan samaa: tarvitaan ajattelutavan muutos ja sisäisten prosessien uudistaminen, erityisesti asiakasrajapinnassa. Konsulttiyritys Kenner Companyn sivulla CRM on *strateginen valinta* ja data uusi öljy. CRM ei ole enää järjestelmä, jolla johto valvoo myyjiä, vaan myynnin toimintatapojen sydän. Sydän auttaa huomaamaan myyntimahdollisuudet, myymään tuottavammin ja johtamaan läpinäkyvämmin. Moderni CRM on sivun mukaan kolmea asiaa: myyjän apuväline, myynnin johdon apuväline ja koko liiketoiminnan järjestelmä, jonka keskiössä on asiakkaan palveleminen. Se myös korvaa erillisiä ohjelmia ja kytkee neljä työtä eheäksi ja läpinäkyväksi arvoketjuksi.

# %% [markdown] tags=["en", "lesson"] sources=["S2-007", "S4-024", "S4-025", "S4-026", "S4-027"]
# The thesis says the same: what is needed is a change of thinking and a renewal of internal processes, above all where the customer is met. On the page of the consultancy Kenner Company CRM is a *strategic choice* and data the new oil. CRM is no longer a system by which management controls sellers, but the heart of how selling is done. The heart helps to notice opportunities, to sell more productively and to lead more openly. A modern CRM, says the page, is three things: a tool for the seller, a tool for the sales management, and a system for the whole business with serving the customer at its centre. It also replaces separate programs, and joins four kinds of work into one coherent and transparent value chain.

# %% tags=["lesson", "collapsed"] sources=["S4-027"]
chain = {
    both(fi="Markkinointi", en="Marketing"): both(fi="kenelle puhutaan", en="whom we speak to"),
    both(fi="Uusasiakashankinta", en="Acquisition"): both(fi="kuka tulee asiakkaaksi", en="who becomes a customer"),
    both(fi="Asiakaskokemus", en="Customer experience"): both(fi="mitä hän kokee", en="what the customer goes through"),
    both(fi="Asiakkuuksien johtaminen", en="Managing relationships"): both(fi="miten suhde jatkuu", en="how the relationship goes on"),
}
process(
    chain, columns=(both(fi="Lenkki", en="Link"), both(fi="Kysymys", en="Question")),
    title=both(fi="CRM kytkee neljä työtä yhdeksi arvoketjuksi asiakkaalle", en="CRM joins four kinds of work into one value chain for the customer"),
    alt=both(fi="4 lenkkiä: markkinointi, uusasiakashankinta, asiakaskokemus ja asiakkuuksien johtaminen.", en="4 links: marketing, acquisition, customer experience and managing relationships."),
    subtitle=both(fi="Eheän ja läpinäkyvän arvoketjun lenkit", en="Links of a coherent and transparent value chain"),
    source=both(fi="Lähde: Kenner Companyn sivu, ”CRM on strateginen valinta”; kysymykset ovat tekijän täydennys", en="Source: page of Kenner Company, “CRM is a strategic choice”; the questions are the author's completion"),
)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-054"]
# Sivu on myyntitekstiä, joten lue sitä sellaisena. Tutkimuksissa CRM-prosessien yhteys tulokseen on kohtalainen, ja moni järjestelmän hankkinut yritys on pettynyt (viitteet lopussa).
#
# Luennolla järjestelmiä sanotaan *yrityksen tietojärjestelmiksi*. Nykyään kuulee myös lyhenteen **CDP** (*customer data platform*): CDP Instituten määritelmän mukaan pysyvä, yhdistetty asiakastietokanta, jota muutkin järjestelmät voivat käyttää. Nimi on uusi, sokea piste vanha.

# %% [markdown] tags=["en", "lesson"] sources=["S0-054"]
# It is a sales text, so read it as one. In research, CRM processes go with performance moderately, and many firms that have introduced a system are disappointed (references at the end).
#
# The lecture calls systems *the company's information systems*. Today you also hear of a **CDP** (customer data platform), which the CDP Institute defines as a persistent, unified customer database that other systems can use too. The name is new, the blind spot is old.

# %% [markdown] tags=["fi", "lesson"] sources=["S2-022"]
# ## *Jatko:* seitsemän askelta
#
# Lähteenä olevassa opinnäytteessä (Vahvaselän mukaan) johtamisen vaiheet on jaettu seitsemään askeleeseen: etsi, segmentoi, valitse, analysoi ja profiloi, rakenna tietokanta, laadi hoito-ohjelma, toteuta toimenpiteet. Tulosten mitattavuus ja tiedon keruu ovat tärkeitä osa-alueita, eivät kahdeksas askel.

# %% [markdown] tags=["en", "lesson"] sources=["S2-022"]
# ## *Going further:* seven steps
#
# A thesis among our sources (after Vahvaselkä) divides the phases of management into seven steps: find, segment, choose, analyse and profile, build a database, draw up a care programme, carry out the measures. Measuring results and collecting data are important areas, not an eighth step.

# %% [markdown] tags=["fi", "lesson"] sources=["S2-008", "S2-009", "S2-016", "S2-017", "S2-021", "S2-023", "S2-024", "S2-025"]
# ## *Jatko:* hyödyt ja haasteet
#
# Opinnäytteessä on kaksi luetteloa hyödyistä, ja kummassakin on jotain, mikä ei ole hyöty.
#
# | Vahvaselkä | Hannus |
# |---|---|
# | syvempi asiakas- ja markkinatuntemus: mitä tarvitaan, miksi ostetaan, mitä arvostetaan | yhtenäinen toimintatapa |
# | tehokkaampi ja kannattavampi markkinointi: kohdennetut panostukset, tarjoukset eri kanavissa ja medioissa | tehokkaampi asiakashankinta |
# | tuotekokonaisuuksia on helpompi kehittää valituille ryhmille, markkinoinnin keinojen käyttö tehostuu, tulokset voi mitata, ja tyytyväisyyttä kartoitetaan kyselyin ja suorasta palautteesta | pysyvämmät asiakkuudet |
# | *asiakkuuksien kokonaisvaltainen haltuunotto muuttaa ajattelu- ja toimintatapoja* | *tavoite: tehokas ja kannattava toiminta* |
# | | *ehto: asiakkaat on tunnettava* |
#
# Kursivoidut eivät ole hyötyjä: ensimmäinen on **haaste**, toinen tavoite ja kolmas ehto. Hannuksen neljä haastetta, jotka arvioitiin edellä, ovat kyky keskittyä parhaisiin, pitkien kumppanuuksien rakentaminen, hoitomallien laatiminen ja toteutus segmenteittäin sekä taloudellisuus, kun otetaan huomioon koko elinkaaren hyödyt ja kustannukset.

# %% [markdown] tags=["en", "lesson"] sources=["S2-008", "S2-009", "S2-016", "S2-017", "S2-021", "S2-023", "S2-024", "S2-025"]
# ## *Going further:* benefits and challenges
#
# The thesis has two lists of benefits, and each contains something that is not a benefit.
#
# | Vahvaselkä | Hannus |
# |---|---|
# | deeper knowledge of customers and markets: what is needed, why they buy, what they value | a uniform way of working |
# | more efficient and profitable marketing: targeted investments, offers in different channels and media | more effective acquisition |
# | bundles are easier to develop for chosen groups, the means of marketing work better, results can be measured, and satisfaction is mapped by surveys and from direct feedback | more lasting relationships |
# | *taking charge of relationships as a whole changes ways of thinking and working* | *goal: efficient and profitable operation* |
# | | *condition: the customers must be known* |
#
# Those in italics are not benefits: the first is a **challenge**, the second a goal and the third a condition. The four challenges of Hannus, rated above, are the ability to focus on the best, building long partnerships, drawing up and carrying out care models for segments, and efficiency measured over the benefits and costs of the whole lifecycle.

# %% [markdown] tags=["fi", "lesson"] sources=["S1-035", "S1-036", "S1-037"]
# ## *Jatko:* miksi asiakaslähtöisyys on pienessä yrityksessä hankalaa?
#
# Muistiinpanojen mukaan pk-yrityksessä asiakaslähtöisyys on hankalaa, koska yritys on kasvanut oman konkreettisen työnsä varaan: ajatellaan tuotannosta käsin, ja alihankkija luulee työn jatkuvan aina. Uusilla aloilla asiakaslähtöisyys opitaan helpommin alusta asti. *Pc Apu* siirtyi laitteiden myynnistä palvelusopimuksiin: laitteesta kate saadaan kerran, sopimuksesta joka kuukausi (ero lasketaan luvussa 8). Palvelu riippuu myös työyhteisöstä: tuotteen ympärille rakennetaan palvelu eri osista, ja työilmapiiri heijastuu siihen.

# %% [markdown] tags=["en", "lesson"] sources=["S1-035", "S1-036", "S1-037"]
# ## *Going further:* why is customer orientation hard in a small firm?
#
# According to the notes customer orientation is hard in a small or medium-sized firm because the firm has grown out of its own practical work: people start from production, and a subcontractor believes that the work will go on for ever. In new trades it is learnt more easily from the start. *Pc Apu* moved from selling devices to selling service contracts: the margin of a device comes once, that of a contract every month (chapter 8 computes the difference). Service also depends on the people at work: it is built around the product from different elements, and the atmosphere of the workplace is reflected in it.

# %% [markdown] tags=["fi", "lesson"]
# ## Aineiston laatu

# %% [markdown] tags=["en", "lesson"]
# ## Quality of the data

# %% tags=["quality", "collapsed"]
findings.who_answered(case)

# %% tags=["quality", "collapsed"]
findings.filled_in(case)

# %% tags=["quality", "collapsed"]
not_read(case.answers.filled)

# %% tags=["quality", "collapsed"]
findings.handling(case)

# %% [markdown] tags=["fi", "lesson"]
# ## Testaa itsesi

# %% [markdown] tags=["en", "lesson"]
# ## Test yourself

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib.learn import quiz

quiz("04.Q1")

# %% tags=["lesson", "collapsed"]
quiz("04.Q2")

# %% tags=["lesson", "collapsed"]
quiz("04.Q3")

# %% [markdown] tags=["fi", "lesson"] sources=["S0-051", "S0-052"]
# ## Yhteenveto
#
# - Kyselyssä kuullaan niitä, joilta kysytään ja jotka vastaavat. Kerro **kattavuus** osuutena nimistä, ostajista ja euroista.
# - **Asiakasymmärrys** kootaan neljästä lähteestä, ja jokaisella on oma sokea pisteensä.
# - Johtaminen on **silmukka**: tutki, aseta tavoitteet, hoida, opi ja aloita uudelleen.
# - Strategia kulkee alas ja opittu ylös. Katso, missä **pyörä** pysähtyy, ja kysy sitä monelta.
# - Keskiarvon taakse jää erimielisyys. Kysymyksiin **kenelle, miten ja mitä** on vastattava saman asiakkaan kannalta.

# %% [markdown] tags=["en", "lesson"] sources=["S0-051", "S0-052"]
# ## Summary
#
# - A survey hears those who are asked and who answer. Tell its **coverage** as a share of names, of buyers and of euros.
# - **Customer insight** is put together from four sources, and each has a blind spot of its own.
# - Management is a **loop**: study, set goals, care, learn, and begin again.
# - Strategy goes down and what is learnt goes up. See where the **wheel** stops, and ask many people.
# - The mean hides disagreement. **For whom, how and what** must be answered for the same customer.

# %% [markdown] tags=["fi", "lesson"]
# ## Mistä tämä on peräisin
#
# - Luentokalvot *Asiakkuuksien hallinta* (A.-M. Selin, Haaga-Helia): kalvot 12 (kolme kerrosta), 21–24 (pähkinänkuori ja vaiheet) sekä 25 ja 26 (asiakasymmärrys; Korkman ja Arantola 2009, Bergström ja Leppänen).
# - Koulutuspäivän muistiinpanot *Kohtaaminen VIII* (K. Parviainen, Salpaus 28.5.2015): kysely, asiakaslähtöisyys ja prosessit, strategian kysymykset, pyörä, pk-yritykset.
# - Opinnäytteen luku 3.8: johtamisen tasot (Vahvaselkä 2004), hyödyt ja haasteet (Hannus 2004). Konsulttiyritys Kenner Companyn sivu: CRM strategisena valintana.
# - D. Sull, R. Homkes ja C. Sull, ”Why strategy execution unravels – and what to do about it”, *Harvard Business Review*, maaliskuu 2015.
# - CRM ja tulos: W. Reinartz, M. Krafft ja W. Hoyer, *Journal of Marketing Research* 41(3), 2004; J. Becker, G. Greve ja S. Albers, *International Journal of Research in Marketing* 26(3), 2009.
# - Oikeusperusteet: yleinen tietosuoja-asetus (EU) 2016/679, 4, 6, 13 ja 21 artikla. CDP: CDP Instituten määritelmä.
# - Kattavuuden laskeminen, lähteiden sokeat pisteet, tasojen vastaavuus, pyörän liitokset sekä Suvilinjan luvut: *tekijän täydennys*.
#
# **Seuraavaksi:** {04:exercises}.

# %% [markdown] tags=["en", "lesson"]
# ## Where this comes from
#
# - Lecture slides *Asiakkuuksien hallinta* (“Managing customer relationships”; A.-M. Selin, Haaga-Helia): slides 12 (three layers), 21–24 (nutshell and phases), 25 and 26 (customer insight; Korkman and Arantola 2009, Bergström and Leppänen).
# - Notes of a training day, *Kohtaaminen VIII* (“Encounter VIII”; K. Parviainen, Salpaus, 28 May 2015): the survey, customer orientation and processes, questions of strategy, the wheel, small firms.
# - Section 3.8 of a thesis: levels of management (Vahvaselkä 2004), benefits and challenges (Hannus 2004). The page of Kenner Company: CRM as a strategic choice.
# - D. Sull, R. Homkes and C. Sull, “Why strategy execution unravels – and what to do about it”, *Harvard Business Review*, March 2015.
# - CRM and performance: W. Reinartz, M. Krafft and W. Hoyer, *Journal of Marketing Research* 41(3), 2004; J. Becker, G. Greve and S. Albers, *International Journal of Research in Marketing* 26(3), 2009.
# - Legal bases: General Data Protection Regulation (EU) 2016/679, articles 4, 6, 13 and 21. CDP: the definition of the CDP Institute.
# - Computing coverage, blind spots of the sources, the correspondence of levels, the joints of the wheel, and the figures of Suvilinja: *author's completion*.
#
# **Next:** the {04:exercises}.
