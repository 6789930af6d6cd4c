# %% [markdown] tags=["fi", "lesson"] sources=["S0-048"]
# 1. kertoa, keitä kysely ei tavoita, ja laskea kyselyn kattavuuden,
# 2. rakentaa asiakasymmärryksen neljästä lähteestä ja sanoa, mitä kukin niistä ei näe,
# 3. kuvata asiakkuuksien johtamisen kolme vaihetta ja silmukan, joka palaa alkuun,
# 4. sijoittaa tehtävät johtamisen tasoille ja löytää kohdan, jossa strategia katkeaa,
# 5. vastata kysymyksiin kenelle, miten ja mitä.

# %% [markdown] tags=["en", "lesson"] sources=["S0-048"]
# 1. tell whom a survey does not reach, and compute its coverage,
# 2. build customer insight from four sources, and say what each of them does not see,
# 3. describe the three phases of managing customer relationships, and the loop that leads back to the first,
# 4. place tasks on the levels of management, and find where strategy breaks off,
# 5. answer the questions for whom, how and what.

# %% [markdown] tags=["fi", "lesson"] sources=["S1-006"]
# ## ”Minä teen heti kyselyn”
#
# Suvilinjan toimitusjohtaja haluaa tietää, mitä asiakkaat ajattelevat. ”Tehdään heti kysely”, hän sanoo. Kysely on jo: se lähtee joka marraskuussa, ja viime vuoden tulos on kahvihuoneen seinällä. Tyytyväisiä (arvosana 4 tai 5) on jokaisessa asiakastarpeessa yli 85 prosenttia.
#
# Asia on siis kunnossa, ainakin niiden mielestä, jotka vastasivat.

# %% [markdown] tags=["en", "lesson"] sources=["S1-006"]
# ## “I will do a survey right away”
#
# The managing director of Suvilinja wants to know what the customers think. “Let us do a survey right away,” he says. There is one already: it goes out every November, and last year's result hangs on the wall of the coffee room. In every customer need more than 85 per cent are satisfied (a grade of 4 or 5).
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

from asiakkuus_lib.grouping import came_back
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
made_up = both(fi="Lähde: Suvilinjan keksitty rekisteri, ostot ja kysely", en="Source: register, purchases and survey of Suvilinja, made up")

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
    title=both(fi="Kysely tavoitti {share} vuoden 2025 ostajista", en="The survey reached {share} of the buyers of 2025").format(share=percent(heard.buyers)),
    alt=both(fi="Vuoden 2025 kyselyyn vastanneiden osuus: nimistä {a}, ostajista {b}, myynnistä {c}.", en="Those who answered the survey of 2025: {a} of the names, {b} of the buyers, {c} of the sales.").format(
        a=percent(heard.names), b=percent(heard.buyers), c=percent(heard.sales)),
    heads=(both(fi="Mistä", en="Of what"), both(fi="Vastanneiden osuus", en="Share who answered")),
    subtitle=both(fi="Vuonna 2025 kyselyyn vastanneiden osuus", en="Share of those who answered the survey in 2025"), source=made_up,
))

# %% [markdown] tags=["fi", "lesson"] sources=["S1-006"]
# Seinällä oleva luku on vastanneiden luku. He ovat {heard.buyers:percent} ostajista, ja heille myytiin {heard.sales:percent} kaikesta. Luku, joka kertoo tämän, on **kattavuus**. Kolmesta kattavuudesta yksikään ei ole ”oikea”: nimet, ostajat ja eurot vastaavat eri kysymyksiin. Siksi ne kerrotaan kaikki.
#
# Keitä ei kuultu? Kysely lähetetään vain niille, joilla on sopimus. {len(no_agreement):number} nimeä rekisterissä on ilman sopimusta, eikä heiltä ole kysytty kertaakaan.

# %% [markdown] tags=["en", "lesson"] sources=["S1-006"]
# The figure on the wall is that of those who answered. They are {heard.buyers:percent} of the buyers, and they bought {heard.sales:percent} of everything. The figure that tells this is **coverage**. Of the three coverages none is the “right” one: names, buyers and euros answer different questions. So tell them all.
#
# Who was not heard? The survey is sent only to those who have an agreement. {len(no_agreement):number} names in the register have none, and nobody has ever asked them.

# %% [markdown] tags=["fi", "lesson"]
# **Arvaa ensin, katso sitten.** Uudet asiakkaat, jotka kävivät ensimmäisten 90 päivän aikana vain kerran ja jäivät sitten tulematta: kuinka monelta heistä on kysytty, miksi?

# %% [markdown] tags=["en", "lesson"]
# **Guess first, then look.** New customers who came once in their first 90 days and then stayed away: how many of them have been asked why?

# %% tags=["lesson", "collapsed"]
newcomers = came_back(suvilinja, "2026-01-01").join(register["acquired_on"])
newcomers = newcomers[(newcomers["age"] >= 365) & (newcomers["acquired_on"] >= "2023-01-01") & (newcomers["visits"] == 1)]
stayed_away = newcomers.index[~newcomers["returned"]]
ever_heard = stayed_away.isin(survey["customer_id"]).mean()
guesses = {0.01: both(fi="noin joka sadannelta", en="about one in a hundred"), 0.2: both(fi="noin joka viidenneltä", en="about one in five"), 0.5: both(fi="noin puolelta", en="about half")}
closest = min(guesses, key=lambda share: abs(share - ever_heard))
explore(
    lambda share: respond(
        share == closest,
        both(fi="Juuri heiltä, joilla olisi eniten kerrottavaa, ei kysytä.", en="Just those who would have the most to tell are not asked.") if share == closest
        else both(fi="Vielä harvemmalta. Katso alta.", en="Even fewer. See below.")),
    {"share": Guess(both(fi="Kysytty", en="Asked"), guesses)},
)

# %% [markdown] tags=["fi", "lesson"] sources=["S1-006"]
# Tällaisia asiakkaita on kolmessa vuodessa tullut {len(newcomers):number}, ja heistä {(~newcomers["returned"]).mean():percent} ei palannut seuraavien yhdeksän kuukauden aikana. Palaamatta jääneistä {1 - ever_heard:percent} ei ole vastannut yhteenkään kyselyyn. Heille ei ole lähetetty sellaista.
#
# Kysely ei siis ole huono. Se vastaa kysymykseen, mitä *sopimusasiakkaat, jotka jaksavat vastata*, ajattelevat. Virhe syntyy, kun vastaus luetaan kaikkien vastaukseksi. Kokeile säätimellä, missä tarpeessa kysely on sokein.

# %% [markdown] tags=["en", "lesson"] sources=["S1-006"]
# In three years {len(newcomers):number} such customers have come, and {(~newcomers["returned"]).mean():percent} of them did not come back in the nine months after that. Of those who stayed away, {1 - ever_heard:percent} have not answered a single survey. None was sent to them.
#
# So the survey is not a bad one. It answers the question of what *agreement customers who take the trouble to answer* think. The mistake is made when their answer is read as everybody's. Try with the control in which need the survey is blindest.

# %% tags=["lesson", "collapsed"]

def heard_of(need):
    there = bought[register["need"].reindex(bought.index) == need]
    found = coverage(list(register.index[register["need"] == need]), there, asked["customer_id"].tolist())
    return bars(
        list(parts), [found.names, found.buyers, found.sales], write=percent, limits=(0, 1), highlight=list(parts)[1:2],
        title=both(fi="{need}: kysely tavoitti {share} ostajista", en="{need}: the survey reached {share} of the buyers").format(need=needs[need].capitalize(), share=percent(found.buyers)),
        alt=both(fi="{need}: vastanneita oli nimistä {a}, ostajista {b} ja myynnistä {c}.", en="{need}: {a} of the names, {b} of the buyers and {c} of the sales were heard.").format(
            need=needs[need], a=percent(found.names), b=percent(found.buyers), c=percent(found.sales)),
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
# Koulutuspäivän muistiinpanoissa neuvotaan toiseen suuntaan. Kysely on hyvä tapa, mutta otetaan ensin omat palvelut keskelle ja katsotaan, *mitkä asiakkaat käyttävät mitäkin palvelua*, käyttäjän silmin. Tieto on jo kassassa. Alla on tämän luvun ainoa koodi, joka kannattaa ymmärtää: `pd.crosstab` laskee, kuinka moni kunkin tarpeen asiakas on ostanut kutakin palvelua. **Kokeile:** vaihda vuoden 2025 tilalle 2023 ja aja solu uudelleen (Vaihto + Enter).

# %% [markdown] tags=["en", "lesson"] sources=["S1-006"]
# ## First look at what they use
#
# The notes of the training day point the other way. A survey is a good way, but first put your own services in the centre and look at *which customers use which service*, with the user's eyes. The till knows it already. Below is the only code in this chapter worth understanding: `pd.crosstab` counts how many customers of each need have bought each service. **Try it:** replace the year 2025 with 2023, and run the cell again (Shift + Enter).

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

# %% [markdown] tags=["fi", "lesson"] sources=["S1-006", "S1-045"]
# Esimerkiksi hytin on vuonna 2025 ostanut {with_cabin:number} kokousasiakasta {conference_buyers.nunique():number}:sta eli {cabin_share:percent}. Käyttö ei kerro, mikä mättää, mutta se näyttää, mistä kannattaa kysyä: yli puolet kokousasiakkaista ei yövy. Liikuta säädintä ja katso, mistä kukin tarve valittaa.

# %% [markdown] tags=["en", "lesson"] sources=["S1-006", "S1-045"]
# In 2025, for example, {with_cabin:number} conference customers out of {conference_buyers.nunique():number}, or {cabin_share:percent}, bought a cabin. Use does not tell what is wrong, but it shows where to ask: more than half of the conference customers do not stay the night. Move the control, and see what each need complains of.

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
        alt=both(fi="{need}: valituksista {share} koski syytä {cause}.", en="{need}: {share} of the complaints were about {cause}.").format(need=needs[need], share=percent(found.iloc[0]), cause=names[0]),
        heads=(both(fi="Syy", en="Cause"), both(fi="Osuus valituksista", en="Share of the complaints")),
        subtitle=both(fi="Osuus {n} valituksesta 2023–2025", en="Share of {n} complaints 2023–2025").format(n=number(n)),
        source=both(fi="Lähde: Suvilinjan keksityt valitukset", en="Source: complaints of Suvilinja, made up"))


explore(complains_of, {"need": Choice(both(fi="Tarve", en="Need"), needs)}, need="conference")

# %% [markdown] tags=["fi", "lesson"] sources=["S0-052", "S0-053", "S0-054"]
# ## Neljä lähdettä, neljä sokeaa pistettä
#
# **Asiakasymmärrys** on luennolla (kalvo 25, Dagmar) oivallus siitä, *miksi asiakas ostaa juuri meiltä*, ja sellainen, josta on kilpailuetua. Se vastaa neljään kysymykseen: millaisia asiakkaat ovat, mitä he arvostavat, mitä he odottavat ja miten he toimivat. Yksikään lähde ei vastaa niihin kaikkiin. Kalvolla 26 lähteitä on neljä, ja vasta kun ne yhdistetään ja analysoidaan, niistä syntyy ymmärrystä (Korkman ja Arantola).

# %% [markdown] tags=["en", "lesson"] sources=["S0-052", "S0-053", "S0-054"]
# ## Four sources, four blind spots
#
# **Customer insight** in the lecture (slide 25, Dagmar) is an understanding of *why the customer buys precisely from us*, and one that gives an advantage over competitors. It answers four questions: what the customers are like, what they value, what they expect and how they act. No source answers them all. Slide 26 has four sources, and only when they are combined and analysed does insight come about (Korkman and Arantola).

# %% tags=["lesson", "collapsed"]
sources_of_insight = {
    both(fi="Kyselyt ja haastattelut", en="Surveys and interviews"): (
        both(fi="mitä sanotaan ajateltavan", en="what people say they think"), both(fi="ne, joilta ei kysytä tai jotka eivät vastaa", en="those who are not asked, or do not answer"),
        both(fi="vuosikysely", en="the yearly survey"), both(fi="oikeutettu etu; vastaaminen on vapaaehtoista", en="legitimate interest; answering is voluntary")),
    both(fi="Havainnointi", en="Observation"): (
        both(fi="mitä tehdään", en="what people do"), both(fi="miksi tehdään", en="why they do it"),
        both(fi="jono terminaalissa kello 7.40", en="the queue in the terminal at 7:40"), both(fi="kerro siitä; kuva ihmisestä on henkilötieto", en="tell them; a picture of a person is personal data")),
    both(fi="Tutkimukset, tilastot ja ennusteet", en="Research, statistics and forecasts"): (
        both(fi="millaisia ihmiset yleensä ovat", en="what people in general are like"), both(fi="meidän asiakkaamme", en="our customers"),
        both(fi="Tilastokeskuksen Paavo", en="Paavo, by Statistics Finland"), both(fi="ei henkilötietoja", en="no personal data")),
    both(fi="Omat tietojärjestelmät", en="Our own systems"): (
        both(fi="mitä meiltä ostettiin", en="what was bought from us"), both(fi="mitä ostettiin muualta ja miksi", en="what was bought elsewhere, and why"),
        both(fi="kuitit, yhteydenotot, valitukset", en="receipts, contacts, complaints"), both(fi="sopimus tai oikeutettu etu; markkinointiin on kielto-oikeus", en="contract or legitimate interest; a right to object to marketing")),
}
heads = [both(fi="näkee", en="sees"), both(fi="ei näe", en="does not see"), both(fi="Suvilinjassa", en="at Suvilinja"), both(fi="millä perusteella", en="on what ground")]
matrix(
    list(sources_of_insight), heads, list(sources_of_insight.values()), heading=both(fi="Lähde", en="Source"),
    highlight=[(source, heads[1]) for source in sources_of_insight],
    title=both(fi="Jokaisella neljästä lähteestä on oma sokea pisteensä", en="Each of the four sources has a blind spot of its own"),
    alt=both(fi="4 lähdettä ja mitä kukin ei näe: kysely vastaamattomia, havainnointi syytä, tilasto omia asiakkaita, omat järjestelmät muualta ostettua.",
             en="4 sources and what each does not see: surveys those who do not answer, observation the reason, statistics our own customers, our systems what is bought elsewhere."),
    subtitle=both(fi="Asiakasymmärryksen lähteet; oikeusperuste henkilötietojen käsittelylle", en="Sources of customer insight; the legal ground for handling personal data"),
    source=both(fi="Lähde: luentokalvo 26; sokeat pisteet ja perusteet ovat tekijän täydennys", en="Source: slide 26; blind spots and grounds are the author's completion"),
)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-054"]
# Ymmärrystä käytetään kolmeen asiaan: tarjooman, palvelun ja kokemuksen *kehittämiseen*, *viestintään* ja asiakkaiden *osallistamiseen*. Jos tieto ei muuta yhtäkään kolmesta, se kannatti jättää keräämättä.
#
# Luento sanoo neljättä lähdettä *yrityksen tietojärjestelmiksi*. Nykyään kuulee sanan **CDP** (*customer data platform*): pysyvä, yhdistetty asiakastietokanta, jota muutkin järjestelmät saavat käyttää. Sana on uusi, sokea piste vanha.

# %% [markdown] tags=["en", "lesson"] sources=["S0-054"]
# Insight is used for three things: for *developing* the offering, the service and the experience, for *communication*, and for *involving* customers. If the knowledge changes none of the three, it was not worth collecting.
#
# The lecture calls the fourth source *the company's information systems*. Today one hears **CDP** (customer data platform): a persistent, unified customer database that other systems may use too. The word is new, the blind spot is old.

# %% [markdown] tags=["fi", "lesson"]
# **Pohdi.** Mitä lähdettä työpaikallasi käytetään eniten? Mitä se ei näe, ja mikä muista lähteistä sen näkisi?

# %% [markdown] tags=["en", "lesson"]
# **Reflect.** Which source is used most where you work? What does it not see, and which of the other sources would?

# %% [markdown] tags=["fi", "lesson"] sources=["S0-048", "S0-049", "S0-050", "S0-051", "S2-022"]
# ## Kolme vaihetta ja silmukka
#
# Ymmärrystä tarvitaan tekemiseen. Luennolla (kalvot 22–24) asiakkuuksien hallinta etenee kolmessa vaiheessa. Ne piirretään usein jonoksi, mutta tärkein on nuoli, joka palaa alkuun.

# %% [markdown] tags=["en", "lesson"] sources=["S0-048", "S0-049", "S0-050", "S0-051", "S2-022"]
# ## Three phases and a loop
#
# Insight is there to be used. In the lecture (slides 22–24) managing customer relationships goes through three phases. They are often drawn as a row, but the most important thing is the arrow that leads back to the first.

# %% tags=["lesson", "collapsed"]
phases = {
    both(fi="1. Tutki ja ryhmittele", en="1. Study and group"): both(fi="nykyiset ja potentiaaliset asiakkaat: perinteinen, ostokäyttäytymisen, tarpeen ja arvon ryhmittely", en="current and potential customers: traditional grouping, by buying behaviour, by need and value"),
    both(fi="2. Tavoitteet ja strategiat", en="2. Goals and strategies"): both(fi="ryhmittäin: hanki uusia, kehitä, muuta tai poista, säilytä", en="for each group: acquire new, develop, change or remove, retain"),
    both(fi="3. Hoida ja toteuta", en="3. Care and carry out"): both(fi="tietojen käyttö, hoidon ja hankinnan keinot, tulosten seuranta", en="use of data, means of care and acquisition, following the results"),
}
names = list(phases)
process(
    phases, columns=(both(fi="Vaihe", en="Phase"), both(fi="Mitä tehdään", en="What is done")), highlight=names[2:],
    back=(names[2], names[0], both(fi="opitaan ja aloitetaan uudelleen", en="learn, and begin again")),
    title=both(fi="Viimeisestä vaiheesta palataan ensimmäiseen: tulos on uutta asiakasymmärrystä", en="The last phase leads back to the first: results are new insight"),
    alt=both(fi="3 vaihetta: tutki ja ryhmittele, aseta tavoitteet ja strategiat, hoida ja toteuta; kolmannesta palataan ensimmäiseen.", en="3 phases: study and group, set goals and strategies, care and carry out; the third leads back to the first."),
    subtitle=both(fi="Asiakkuuksien hallinnan vaiheet", en="Phases of managing customer relationships"), source=both(fi="Lähde: luentokalvot 22–24", en="Source: slides 22–24"),
)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-048", "S0-095", "S2-022"]
# Saman voi sanoa pähkinänkuoressa (kalvo 21): *rakenna asiakasymmärrys, tunnista asiakkaat, luokittele heidät kannattavuuden ja tärkeyden mukaan, erilaista toimet*. Viimeinen tarkoittaa, että jokaiselle ryhmälle tehdään **asiakaskontaktistrategia** ja hoito-ohjelma: mitä kanavaa käytetään, kuinka usein ja kuka ottaa yhteyttä. Se tehdään luvussa 13. Tässä on lähtötilanne, vuoden 2025 yhteydenotot yritysasiakkaisiin:

# %% [markdown] tags=["en", "lesson"] sources=["S0-048", "S0-095", "S2-022"]
# The same in a nutshell (slide 21): *build customer insight, identify the customers, classify them by profitability and importance, differentiate what you do*. The last means that each group gets a **customer contact strategy** and a care programme: which channel is used, how often, and who makes the contact. Chapter 13 does that. Here is where it begins, the contacts of 2025 with business customers:

# %% tags=["lesson", "collapsed"]
contacts = course_data("contacts")
contacts = contacts[contacts["date"].dt.year == 2025]
firms = register.index[(register["customer_type"] == "business") & ~(register["relationship_ended_on"] < "2025-01-01") & register["agreement"].notna()]
rhythm = pd.crosstab(contacts["customer_id"].map(register["need"]).map(needs), contacts["channel"].map(value_labels("contacts", "channel")))
rhythm.insert(0, "firms", register["need"].reindex(firms).map(needs).value_counts().reindex(rhythm.index))
table(
    rhythm.rename_axis("need").reset_index(), both(fi="Yhteydenotot tarpeen ja kanavan mukaan 2025", en="Contacts by need and channel in 2025"),
    {"need": Column(both(fi="Tarve", en="Need")), "firms": Column(both(fi="Sopimusasiakkaita", en="Customers with an agreement"), "number"),
     **{str(channel): Column(str(channel).capitalize(), "number") for channel in rhythm.columns[1:]}},
)

# %% [markdown] tags=["fi", "lesson"] sources=["S1-026", "S1-027", "S1-028", "S1-029", "S1-030", "S2-022"]
# Opinnäytteessä (Vahvaselkä) samat vaiheet on jaettu seitsemään askeleeseen: etsi, segmentoi, valitse, analysoi ja profiloi, rakenna tietokanta, laadi hoito-ohjelma, toteuta toimenpiteet. Askeleet kulkevat yrityksen näkökulmasta. Muistiinpanoissa prosessi käännetään: **asiakaslähtöinen prosessi alkaa asiakkaasta ja päättyy asiakkaaseen**, ja sen tavoite on muutos asiakkaan maailmassa, esimerkiksi ”hyvä elämä kotona”. Vastakohta on tuotanto- tai organisaatiolähtöinen prosessi, jossa tavoitteena on täysi laiva. Kumpaakin tarvitaan, mutta tavoite on vain toinen.

# %% [markdown] tags=["en", "lesson"] sources=["S1-026", "S1-027", "S1-028", "S1-029", "S1-030", "S2-022"]
# A thesis among our sources (Vahvaselkä) divides the same phases into seven steps: find, segment, choose, analyse and profile, build a database, draw up a care programme, carry out the measures. The steps are taken from the firm's point of view. The notes turn the process round: **a customer-oriented process begins with the customer and ends with the customer**, and its goal is a change in the customer's world, such as “a good life at home”. The opposite is a production- or organisation-oriented process, whose goal is a full ship. Both are needed, but only one of them is a goal.

# %% [markdown] tags=["fi", "lesson"] sources=["S2-011", "S2-012", "S2-013", "S2-014", "S2-015", "X-01"]
# ## Kenen pöydälle strategia jää?
#
# Johtaminen jaetaan lähteissä tasoihin, ja jokaisessa eri nimillä:
#
# | mitä taso päättää | opinnäyte (Vahvaselkä) | koulutuspäivä |
# |---|---|---|
# | ketä palvellaan ja mitä arvoa heille luvataan | strateginen | strateginen |
# | mitä kokonaistarjontaa, hoito-ohjelmia ja viestintäkanavia kukin ryhmä saa | operatiivinen | taktinen |
# | mitkä ydinprosessit luovat palvelukulttuurin | funktionaalinen | operatiivinen |
# | itse tekeminen | toiminta | operatiivinen |
#
# Sama sana tarkoittaa siis eri asiaa: *operatiivinen* on yhdellä keskimmäinen taso ja toisella alin. (Konsulttiyritys Kennerin sivulla samat kolme sanaa ovat *suhteen* tasoja.) Alkuperäinen kuvio on kadonnut, joten taulukko on *tekijän täydennys*. Tällä kurssilla tasot ovat strateginen, taktinen ja operatiivinen.

# %% [markdown] tags=["en", "lesson"] sources=["S2-011", "S2-012", "S2-013", "S2-014", "S2-015", "X-01"]
# ## On whose desk does strategy stop?
#
# The sources divide management into levels, each with names of its own:
#
# | what the level decides | thesis (Vahvaselkä) | training day |
# |---|---|---|
# | whom to serve, and what value to promise them | strategic | strategic |
# | what total offering, care programmes and channels each group gets | operative | tactical |
# | which core processes create a service culture | functional | operative |
# | the doing itself | action | operative |
#
# So one word means two things: *operative* is the middle level in one and the lowest in the other. (On the page of the consultancy Kenner the same three words are levels of a *relationship*.) The original figure has been lost, so the table is the *author's completion*. In this course the levels are strategic, tactical and operational.

# %% [markdown] tags=["fi", "lesson"] sources=["S1-061", "S1-062", "S1-063", "S1-065", "S1-066", "S1-068"]
# Muistiinpanoissa asiakkuussuunnittelu on **pyörä**, joka kulkee molempiin suuntiin: strategia alas arkeen ja asiakkailta opittu ylös strategiaan. Jotta strategiaa voi päivittää, on tiedettävä asiakkaan tulokset ja tilanne. Pyörä on koko johdon yhteinen asia, vaikka se usein annetaan asiakkuusjohtajalle. Ja se katkeaa tavallisimmin samasta kohdasta: strategia viedään taktisen tason ohi suoraan asiakastyöhön, ja jokainen yksikkö tulkitsee sitä omalla tavallaan. Muistiinpanojen esimerkki on Koulutuskeskus Salpaus, jossa edettiin yksittäinen asiakas kerrallaan alhaalta ylös eivätkä tasot keskustelleet keskenään. Yksittäinen virkailija ei voi kehittää asiakkuutta, ellei ylempänä päätetä, mikä menee edelle.
#
# **Arvaa ensin, katso sitten.** Suvilinjassa viisi ihmistä arvioi pyörän asteikolla yhdestä viiteen. Toimitusjohtaja antoi liitokselle ”strategia näkyy arjessa” nelosen. Mitä antoi asiakaspalvelu?

# %% [markdown] tags=["en", "lesson"] sources=["S1-061", "S1-062", "S1-063", "S1-065", "S1-066", "S1-068"]
# In the notes relationship planning is a **wheel** that turns both ways: strategy down to daily work, and what is learnt from customers up to strategy. To update the strategy one must know the customer's results and situation. The wheel is a matter for the whole management, although it is often given to a customer director. And it usually breaks in the same place: strategy is taken past the tactical level straight to those who serve customers, and each unit reads it in its own way. The example of the notes is Koulutuskeskus Salpaus, a training centre, where they went one customer at a time from the bottom up, and the levels did not talk. A single officer cannot develop a relationship unless somebody higher up decides what comes first.
#
# **Guess first, then look.** At Suvilinja five people rated the wheel from one to five. The managing director gave the joint “strategy shows in daily work” a four. What did customer service give?

# %% tags=["lesson", "collapsed"]
marks = read_answers().of("wheel")["down_operational"]
front = marks.iloc[-1]
explore(
    lambda mark: respond(
        mark == front,
        both(fi="Strategia on samassa talossa kahdesta kohdasta katsottuna kaksi eri asiaa.", en="Seen from two places in one house, strategy is two different things.") if mark == front
        else both(fi="Arvio on alempi kuin arvaisi. Katso alta.", en="The mark is lower than one would guess. See below.") if mark > front
        else both(fi="Niin huono se ei ole. Katso alta.", en="It is not as bad as that. See below.")),
    {"mark": Guess(both(fi="Asiakaspalvelu antoi", en="Customer service gave"), {float(n): str(n) for n in (1, 2, 3, 4, 5)})},
)

# %% [markdown] tags=["fi"] sources=["S1-061", "S1-066"]
# ## Pyöriikö pyörä molempiin suuntiin?

# %% [markdown] tags=["en"] sources=["S1-061", "S1-066"]
# ## Does the wheel turn in both directions?

# %% tags=["collapsed"]
findings.wheel(case)

# %% tags=["collapsed"]
findings.two_ends(case)

# %% [markdown] tags=["fi", "lesson"] sources=["S1-064", "S1-067"]
# Johto näkee pyörän pyörivän, asiakastyö ei. Kumpikin on oikeassa omasta paikastaan, ja juuri siksi kysymys *miten teidän organisaatiossanne?* on esitettävä monelle.
#
# Muistiinpanoissa on tästä luku: *yli 60 prosenttia keskijohdosta ei tunne yrityksensä strategiaa*. Lähdettä ei ole. Lähin tutkimus antaa toisen luvun toiseen kysymykseen: 262 yrityksen keskijohdosta 55 prosenttia osasi nimetä *yhden* viidestä tärkeimmästä tavoitteesta (Sull, Homkes ja Sull 2015). Kysymys tekee luvun. Ennen kuin uskot kumpaakaan, mittaa oma talosi.

# %% [markdown] tags=["en", "lesson"] sources=["S1-064", "S1-067"]
# The management sees the wheel turn; those who serve customers do not. Each is right from where they stand, and that is why the question *how is it in your organisation?* must be put to many.
#
# The notes have a number for this: *over 60 per cent of middle management does not know the firm's strategy*. It has no source. The nearest study gives another number for another question: of the middle managers of 262 firms 55 per cent could name *one* of the five most important priorities (Sull, Homkes and Sull 2015). The question makes the number. Before you believe either, measure your own house.

# %% [markdown] tags=["fi"] sources=["S1-024"]
# ## Mistä ollaan samaa mieltä?

# %% [markdown] tags=["en"] sources=["S1-024"]
# ## What do we agree on?

# %% [markdown] tags=["fi", "lesson"] sources=["S1-024", "S1-029"]
# **Asiakaslähtöisyydellä** on muistiinpanoissa kahdeksan tuntomerkkiä: lähdetään siitä, mitä asiakas odottaa ja mitä hyötyä hän saa; palvelu on vuorovaikutusta; oikea palvelu tulee oikeaan aikaan; asiakassuhteesta opitaan; asiakas on aktiivinen toimija; asiakas on mukana kehittämässä; kohtaamiset ovat ystävällisiä; verkostoa käytetään asiakkaan tilanteen mukaan. Kukin on helppo allekirjoittaa. Siksi katsotaan keskiarvon lisäksi **hajontaa**: missä kohdassa ihmiset näkevät saman talon eri tavalla.

# %% [markdown] tags=["en", "lesson"] sources=["S1-024", "S1-029"]
# In the notes **customer orientation** has eight marks: we begin with what the customer expects and what benefit they get; service is interaction; the right service comes at the right time; we learn from the relationship; the customer is an active party; the customer takes part in developing; encounters are friendly; the network is used as the customer's situation demands. Each is easy to sign. So besides the mean we look at the **spread**: where people see the same house differently.

# %% tags=["collapsed"]
findings.orientation(case)

# %% tags=["collapsed"]
findings.by_role(case)

# %% [markdown] tags=["fi", "lesson"] sources=["S1-024"]
# Keskiarvo piilottaa tärkeimmän. Kohta, josta yksi antaa viisi ja toinen yhden, saa saman kolmosen kuin kohta, josta kaikki antavat kolme. Edellisestä kannattaa keskustella heti, jälkimmäisestä ehkä ei koskaan.

# %% [markdown] tags=["en", "lesson"] sources=["S1-024"]
# The mean hides what matters most. An item that one gives a five and another a one gets the same three as an item that all give a three. The former is worth discussing at once, the latter perhaps never.

# %% [markdown] tags=["fi"] sources=["S2-017"]
# ## Neljä haastetta

# %% [markdown] tags=["en"] sources=["S2-017"]
# ## Four challenges

# %% tags=["collapsed"]
findings.challenges(case)

# %% [markdown] tags=["fi"]
# ## Millä kilpaillaan?

# %% [markdown] tags=["en"]
# ## What do we compete with?

# %% tags=["collapsed"]
findings.mix(case)

# %% [markdown] tags=["fi"] sources=["S1-031", "S1-032", "S1-033", "S1-034"]
# ## Kenelle, miten ja mitä?

# %% [markdown] tags=["en"] sources=["S1-031", "S1-032", "S1-033", "S1-034"]
# ## For whom, how and what?

# %% [markdown] tags=["fi", "lesson"] sources=["S1-031", "S1-032", "S1-033", "S1-034"]
# Asiakkuusstrategia mahtuu kolmeen kysymykseen. **Kenelle:** keitä haluamme asiakkaiksi ja mitä he tarvitsevat. **Miten:** miten järjestämme prosessit ja voimavarat ja miten toimimme asiakasta kohtaan. **Mitä:** mitä asiakas meiltä saa, tuotteina, palveluina ja muuten. Pane vastaukset vierekkäin, niin näet, puhutaanko samasta asiakkaasta.

# %% [markdown] tags=["en", "lesson"] sources=["S1-031", "S1-032", "S1-033", "S1-034"]
# A customer strategy fits into three questions. **For whom:** whom we want as customers, and what they need. **How:** how we arrange our processes and resources, and how we act towards the customer. **What:** what the customer gets from us, as products, as services and otherwise. Put the answers side by side to see whether they speak of the same customer.

# %% tags=["collapsed"]
findings.canvas(case)

# %% [markdown] tags=["fi", "lesson"]
# Kun kaikki ovat vastanneet, kurssin raportissa kerrotaan, mistä kannattaa puhua ensin. Se ei sano, kuka on oikeassa.

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

# %% [markdown] tags=["fi", "lesson"] sources=["S0-027", "S2-007", "S4-024", "S4-026"]
# ## *Jatko:* ensin ajattelu, sitten järjestelmä
#
# Luennolla (kalvo 12) asiakkuuksien hallinnan logiikassa on kolme kerrosta tässä järjestyksessä:

# %% [markdown] tags=["en", "lesson"] sources=["S0-027", "S2-007", "S4-024", "S4-026"]
# ## *Going further:* first the thinking, then the system
#
# In the lecture (slide 12) the logic of managing customer relationships has three layers, in this order:

# %% tags=["lesson", "collapsed"]
logic = {
    both(fi="Tapa ajatella", en="A way of thinking"): both(fi="asiakkuus on voimavara, jota kehitetään yhdessä asiakkaan kanssa", en="a relationship is an asset, developed together with the customer"),
    both(fi="Tapa organisoitua", en="A way of organising"): both(fi="kuka vastaa asiakkaasta ja kuka päättää, mikä menee edelle", en="who answers for the customer, and who decides what comes first"),
    both(fi="Työkalut ja järjestelmät", en="Tools and systems"): both(fi="CRM, raportit, hoito-ohjelmat", en="CRM, reports, care programmes"),
}
layers(
    logic, columns=(both(fi="Kerros", en="Layer"), both(fi="Mitä se on", en="What it is")), highlight=list(logic)[:1],
    title=both(fi="Järjestelmä on kerroksista viimeinen, ei ensimmäinen", en="The system is the last of the layers, not the first"),
    alt=both(fi="3 kerrosta: tapa ajatella, tapa organisoitua, työkalut ja järjestelmät.", en="3 layers: a way of thinking, a way of organising, tools and systems."),
    subtitle=both(fi="Asiakkuuksien hallinnan logiikka ylhäältä alas", en="The logic of managing customer relationships, from the top down"),
    source=both(fi="Lähde: luentokalvo 12; selitykset ovat tekijän täydennys", en="Source: slide 12; the explanations are the author's completion"),
)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-027", "S2-007", "S4-024", "S4-025", "S4-026", "S4-027"]
# Opinnäyte sanoo samaa: tarvitaan ajattelutavan muutos ja sisäisten prosessien uudistaminen, erityisesti asiakasrajapinnassa. Kenner Companyn sivulla CRM on *strateginen valinta*, data uusi öljy ja järjestelmä myynnin toimintatapojen sydän, joka palvelee myyjää, myynnin johtoa ja koko yritystä; oikea valinta yhdistää markkinoinnin, hankinnan, kokemuksen ja johtamisen yhdeksi arvoketjuksi. Sivu sanoo myös, ettei CRM enää ole järjestelmä, ja heti perään, että se on koko liiketoiminnan kattava järjestelmä. Se on myyntiteksti, joten lue se sellaisena. Tutkimuksessa CRM-prosessien yhteys tulokseen on kohtuullinen, ja moni käyttöönottaja on pettynyt (viitteet lopussa).

# %% [markdown] tags=["en", "lesson"] sources=["S0-027", "S2-007", "S4-024", "S4-025", "S4-026", "S4-027"]
# The thesis says the same: what is needed is a change of thinking and a renewal of internal processes, above all where the customer is met. On the page of Kenner Company CRM is a *strategic choice*, data the new oil, and the system the heart of how selling is done, serving the seller, the sales management and the whole firm; the right choice joins marketing, acquisition, experience and management into one value chain. The page also says that CRM is no longer a system, and right after that it is a system covering the whole business. It is a sales text, so read it as one. In research the association of CRM processes with performance is moderate, and many who have introduced one are disappointed (references at the end).

# %% [markdown] tags=["fi", "lesson"] sources=["S2-008", "S2-009", "S2-016", "S2-017", "S2-021", "S2-023", "S2-024", "S2-025"]
# ## *Jatko:* hyödyt ja haasteet
#
# Opinnäytteessä on kaksi luetteloa hyödyistä, ja kummassakin on jotain, joka ei ole hyöty.
#
# | Vahvaselkä | Hannus |
# |---|---|
# | syvempi asiakas- ja markkinatuntemus: mitä tarvitaan, miksi ostetaan, mitä arvostetaan | yhtenäinen toimintatapa |
# | tehokkaampi markkinointi: kohdennetut panostukset ja tarjoukset | tehokkaampi asiakashankinta |
# | tuotekokonaisuuksia on helpompi kehittää valituille ryhmille, ja tulokset voi mitata | pysyvämmät asiakkuudet |
# | *asiakkuuksien kokonaisvaltainen haltuunotto muuttaa ajattelu- ja toimintatapoja* | *tavoite: tehokas ja kannattava toiminta* |
# | | *ehto: asiakkaat on tunnettava* |
#
# Kursivoidut eivät ole hyötyjä: ensimmäinen on **haaste**, toinen tavoite ja kolmas ehto. Hannus luettelee yritysasiakkuuksille neljä haastetta: kyky keskittyä parhaisiin, pitkien kumppanuuksien rakentaminen, hoitomallien laatiminen ja toteutus segmenteittäin sekä taloudellisuus koko elinkaaren hyödyistä ja kustannuksista laskien. Juuri ne arvioitiin edellä.

# %% [markdown] tags=["en", "lesson"] sources=["S2-008", "S2-009", "S2-016", "S2-017", "S2-021", "S2-023", "S2-024", "S2-025"]
# ## *Going further:* benefits and challenges
#
# The thesis has two lists of benefits, and each has something in it that is no benefit.
#
# | Vahvaselkä | Hannus |
# |---|---|
# | deeper knowledge of customers and markets: what is needed, why they buy, what they value | a uniform way of working |
# | more efficient marketing: targeted investments and offers | more effective acquisition |
# | bundles are easier to develop for chosen groups, and results can be measured | more lasting relationships |
# | *a comprehensive takeover of relationships changes ways of thinking and working* | *goal: efficient and profitable operation* |
# | | *condition: the customers must be known* |
#
# Those in italics are no benefits: the first is a **challenge**, the second a goal and the third a condition. Hannus lists four challenges with business customers: the ability to focus on the best, building long partnerships, drawing up and carrying out care models for segments, and economy reckoned over the benefits and costs of a whole lifecycle. These are the ones rated above.

# %% [markdown] tags=["fi", "lesson"] sources=["S1-035", "S1-036", "S1-037"]
# ## *Jatko:* miksi pienessä yrityksessä on hankalaa?
#
# Muistiinpanojen mukaan pk-yrityksessä asiakaslähtöisyys on hankalaa, koska yritys on kasvanut omasta konkreettisesta työstään: ajatellaan tuotannosta käsin, ja alihankkija luulee työn jatkuvan aina. Uusilla aloilla opitaan helpommin alusta asti. *Pc Apu* siirtyi laitteiden myynnistä palvelusopimuksiin: yhden laitteen kate on kerran, sopimuksen joka kuukausi (luku 8 laskee eron). Ja palvelu on myös työyhteisö: tuotteen ympärille rakennetaan palvelu eri osista, ja työilmapiiri heijastuu siihen.

# %% [markdown] tags=["en", "lesson"] sources=["S1-035", "S1-036", "S1-037"]
# ## *Going further:* why is it hard in a small firm?
#
# By the notes customer orientation is hard in a small or medium-sized firm because it has grown out of its own concrete work: people think from production, and a subcontractor believes that the work goes on for ever. New trades learn more easily from the start. *Pc Apu* moved from selling devices to selling service contracts: the margin of a device comes once, that of a contract every month (chapter 8 computes the difference). And service is also the work community: a service is built around the product from different elements, and the atmosphere at work is reflected in it.

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
# - Kysely kertoo niistä, joilta kysytään ja jotka vastaavat. Kerro **kattavuus** nimistä, ostajista ja euroista.
# - **Asiakasymmärrys** kootaan neljästä lähteestä, ja jokaisella on oma sokea pisteensä.
# - Johtaminen on **silmukka**: tutki, aseta tavoitteet, hoida, opi ja aloita uudelleen.
# - Strategia kulkee alas ja opittu ylös. Katso, missä **pyörä** katkeaa, ja kysy sitä monelta.
# - Keskiarvo piilottaa erimielisyyden. **Kenelle, miten ja mitä** on vastattava samasta asiakkaasta.

# %% [markdown] tags=["en", "lesson"] sources=["S0-051", "S0-052"]
# ## Summary
#
# - A survey tells of those who are asked and who answer. Tell its **coverage** of names, of buyers and of euros.
# - **Customer insight** is put together from four sources, and each has a blind spot of its own.
# - Management is a **loop**: study, set goals, care, learn, and begin again.
# - Strategy goes down and what is learnt goes up. See where the **wheel** breaks, and ask many people.
# - The mean hides disagreement. **For whom, how and what** must be answered of the same customer.

# %% [markdown] tags=["fi", "lesson"]
# ## Mistä tämä on peräisin
#
# - Luentokalvot *Asiakkuuksien hallinta* (A.-M. Selin, Haaga-Helia): kalvot 12 (kolme kerrosta), 21–24 (pähkinänkuori ja vaiheet) sekä 25 ja 26 (asiakasymmärrys; Korkman ja Arantola 2009, Bergström ja Leppänen).
# - Koulutuspäivän muistiinpanot *Kohtaaminen VIII* (K. Parviainen, Salpaus 28.5.2015): kysely, asiakaslähtöisyys ja prosessit, strategian kysymykset, pyörä, pk-yritykset.
# - Opinnäytteen luku 3.8: johtamisen tasot (Vahvaselkä 2004), hyödyt ja haasteet (Hannus 2004). Kenner Companyn sivu: CRM strategisena valintana.
# - D. Sull, R. Homkes ja C. Sull, ”Why strategy execution unravels – and what to do about it”, *Harvard Business Review*, maaliskuu 2015.
# - CRM ja tulos: W. Reinartz, M. Krafft ja W. Hoyer, *Journal of Marketing Research* 41(3), 2004; J. Becker, G. Greve ja S. Albers, *International Journal of Research in Marketing* 26(3), 2009.
# - Oikeusperusteet: yleinen tietosuoja-asetus (EU) 2016/679, 6 ja 21 artikla.
# - Kattavuuden laskeminen, lähteiden sokeat pisteet, tasojen vastaavuus, pyörän liitokset sekä Suvilinjan luvut: *tekijän täydennys*.
#
# **Seuraavaksi:** {04:exercises}.

# %% [markdown] tags=["en", "lesson"]
# ## Where this comes from
#
# - Lecture slides *Asiakkuuksien hallinta* (A.-M. Selin, Haaga-Helia): slides 12 (three layers), 21–24 (nutshell and phases), 25 and 26 (customer insight; Korkman and Arantola 2009, Bergström and Leppänen).
# - Notes of a training day, *Kohtaaminen VIII* (K. Parviainen, Salpaus, 28 May 2015): the survey, customer orientation and processes, questions of strategy, the wheel, small firms.
# - Section 3.8 of a thesis: levels of management (Vahvaselkä 2004), benefits and challenges (Hannus 2004). The page of Kenner Company: CRM as a strategic choice.
# - D. Sull, R. Homkes and C. Sull, “Why strategy execution unravels – and what to do about it”, *Harvard Business Review*, March 2015.
# - CRM and performance: W. Reinartz, M. Krafft and W. Hoyer, *Journal of Marketing Research* 41(3), 2004; J. Becker, G. Greve and S. Albers, *International Journal of Research in Marketing* 26(3), 2009.
# - Legal grounds: General Data Protection Regulation (EU) 2016/679, articles 6 and 21.
# - Computing coverage, blind spots of the sources, the correspondence of levels, the joints of the wheel, and the figures of Suvilinja: *author's completion*.
#
# **Next:** the {04:exercises}.
