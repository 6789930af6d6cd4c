# %% [markdown] tags=["fi", "lesson"] sources=["S3-050", "S1-057", "S1-058", "S1-059"]
# 1. arvioida asiakassuhteen yhdeksällä kriteerillä molempien osapuolten silmin ja niin, että asteikot ovat oikein päin,
# 2. lukea arvioista eron ja muutoksen ja päättää niiden perusteella, mihin asiakkaisiin myyjien aika käytetään,
# 3. selittää, miksi tyytyväisyys ei vielä tee suhteesta lujaa, ja nimetä sidoksen, joka pitää,
# 4. laskea samoista asioista odotetun ja koetun laadun välisen kuilun,
# 5. sanoa vajaasta taulukosta vain sen, mitä siitä tiedetään.

# %% [markdown] tags=["en", "lesson"] sources=["S3-050", "S1-057", "S1-058", "S1-059"]
# 1. assess a relationship on nine criteria, in the right direction and through the eyes of both sides,
# 2. read the gap and the change from the ratings, and decide from them which customers get your time,
# 3. explain why satisfaction does not yet make a relationship strong, and name a bond that holds,
# 4. work out the quality gap, item by item, between what was expected and what was perceived,
# 5. say of an incomplete table only what is known.

# %% [markdown] tags=["fi", "lesson"]
# ## Kuinka hyvin meillä menee?
#
# Joulukuussa 2025 Aino Lehtinen, Suvilinjan markkinointipäällikkö, pyytää myyjiä arvioimaan suhteen jokaiseen avainasiakasehdokkaaseen. Lomakkeessa on yhdeksän kohtaa, ja arvosana annetaan yhdestä viiteen: kuinka avoimesti tietoa vaihdetaan, kuinka paljon toiseen luotetaan, kuinka sitoutuneita ollaan. Parhaan arvion saa yhtiön suurin asiakas, Hylkeluodon Kalanjalostus.
#
# ”Siellä kaikki on kunnossa”, sanoo myyjä S07. ”Rahtia joka viikko, eikä kolmeen vuoteen yhtään valitusta.”

# %% [markdown] tags=["en", "lesson"]
# ## How well are we doing?
#
# In December 2025 Aino Lehtinen, head of marketing at Suvilinja, asks the sellers to rate the relationship with each key account candidate. The form has nine items, and each is rated from one to five: how openly information is exchanged, how far the other side is trusted, how committed both are. The best ratings go to the company's largest customer, Hylkeluodon Kalanjalostus, a fish processor.
#
# “Everything is fine there,” says seller S07. “Freight every week, and not one complaint in three years.”

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib.learn import install, respond
from asiakkuus_lib.reading import course_data
from asiakkuus_lib.show import Guess, explore

install()

# %% tags=["collapsed"]
from asiakkuus_lib.lessons.l11_relationship_strength import findings
from asiakkuus_lib.locale import use_language

# %% tags=["collapsed"]
use_language(both(fi="fi", en="en"))

# %% tags=["parameters", "collapsed"]
account_book_path: str = ""  # [file account_book] fi: avainasiakastyön työkirja (asiakkuus template key-accounts uusi.xlsx); jos tyhjä, kurssin Suvilinja | en: the key-account workbook (asiakkuus template key-accounts new.xlsx); if none, Suvilinja of the course
account: str = ""  # fi: asiakas, jota katsotaan tarkemmin, numerolla tai nimellä; jos tyhjä, se, jonka kanssa näkemysero on suurin | en: the account that is looked at more closely, by its number or name; if none, the one with the widest gap
gap_from: float = 1.0  # [0..4] fi: monenko pisteen erosta alkaen asiakas nostetaan esiin | en: the gap, in points, from which an account is listed
weights: list[float] = []  # [0..] fi: kahdeksan kriteerin painot lomakkeen järjestyksessä ilman kestoa; jos tyhjä, kaikki yhtä tärkeitä | en: weights of the eight criteria in the order of the form, without the length; if none, all alike
what_items: list[str] = []  # fi: teknisen laadun asiat: mitä tutkittu asiakas saa | en: the items of technical quality: what the account gets
how_items: list[str] = []  # fi: toiminnallisen laadun asiat: miten sitä palvellaan | en: the items of functional quality: how it is served
expected: list[float] = []  # [1..5] fi: odotettu laatu samoista asioista: ensin mitä, sitten miten | en: expected quality of each item: first the *what* items, then the *how* items
perceived: list[float] = []  # [1..5] fi: koettu laatu samoista asioista samassa järjestyksessä | en: perceived quality of the same items, in the same order
bonds: list[str] = []  # fi: tutkittua asiakasta sitovat sidokset: legal; economic; technological; geographical; time; knowledge; social; cultural; ideological; psychological | en: the bonds that hold the account: legal; economic; technological; geographical; time; knowledge; social; cultural; ideological; psychological
levels: list[float] = []  # [1..5] fi: kumppanuuden tasot: operatiivinen; taktinen; strateginen | en: levels of the partnership: operational; tactical; strategic

# %% tags=["collapsed"]
case = findings.Relationship.read(locals())
findings.used(case)

# %% tags=["lesson", "collapsed"]
from dataclasses import replace

import pandas as pd

from asiakkuus_lib import relationship
from asiakkuus_lib.lessons.common.stages import stages
from asiakkuus_lib.lessons.l11_relationship_strength import pictures, source
from asiakkuus_lib.lessons.l11_relationship_strength.case import BOND_NAMES, CRITERION_NAMES
from asiakkuus_lib.show import Choice, Slider, fold, number

# %% tags=["lesson", "collapsed"]
example = case.of_course()  # fi: luvun esimerkit ovat Suvilinjasta | en: the examples of the chapter are Suvilinja's
fish, engineers, bookkeepers, town = "A00219", "A02215", "A01441", "A01813"
names, found = example.book.names, example.table
ours, theirs = found.at[fish, "us"], found.at[fish, "customer"]
nine, its = (relationship.directed(example.ratings(side, "now")) for side in ("us", "customer"))
with_length = nine.loc[fish].mean()
without_power = example.differences.drop(columns="bargaining_power").mean(axis=1).mean()
rated, mean_gap = len(example.compared), example.compared["gap"].mean()

# %% [markdown] tags=["fi", "lesson"]
# Aino laskee keskiarvon: **{ours:number.2}**. (Siinä on kahdeksan kohtaa. Yhdeksäs, suhteen kesto, on tosiasia eikä mielipide, joten se jää pois. Jos kestokin laskettaisiin mukaan, tulos olisi {with_length:number.2}.) Sitten hän lähettää samanlaisen lomakkeen kalanjalostamolle. (Sama tehtiin vuosi sitten, mutta vastauksia ei silloin verrattu.)
#
# **Arvaa ensin, katso sitten.** Mikä on keskiarvo asiakkaan omassa lomakkeessa?

# %% [markdown] tags=["en", "lesson"]
# Aino works out the mean: **{ours:number.2}**. (That is the mean of eight items. The ninth, the length of the relationship, is a fact and not an opinion, and is left out. With the length counted in, the result would be {with_length:number.2}.) Then she sends the same form to the fish processor. (The same was done a year ago, but then nobody compared the answers.)
#
# **Guess first, then look.** What is the mean of the customer's ratings of the same relationship?

# %% tags=["lesson", "collapsed"]
near = {4.2: both(fi="noin 4,2", en="about 4.2"), 3.5: both(fi="noin 3,5", en="about 3.5"), 2.8: both(fi="noin 2,8", en="about 2.8"), 2.1: both(fi="noin 2,1", en="about 2.1")}
closest = min(near, key=lambda mean: abs(mean - theirs))
explore(
    lambda mean: respond(
        mean == closest,
        both(fi="Ero on kaksi pistettä, ja suurin mahdollinen ero olisi neljä. Katso alta, missä kohdissa.", en="Two points apart, on a scale that is four points long. See below where.") if mean == closest
        else both(fi="Asiakas on kriittisempi. Keskiarvo lukee kuviossa: avaa se alta.", en="The customer is more critical than that. The figure below gives the mean: open it.")),
    {"mean": Guess(both(fi="Asiakkaan arvio", en="The customer's rating"), near)},
)

# %% tags=["lesson", "collapsed"]
of_ours = [fish, "A00677", "A01813", engineers, bookkeepers]
explore(
    lambda who: findings.criteria(replace(example, parameters={**example.parameters, "account": who})).figure,
    {"who": Choice(both(fi="Asiakas", en="Account"), {who: names[who] for who in of_ours})}, who=fish, folded=True,
)

# %% [markdown] tags=["fi", "lesson"]
# Tumma piste on oma arviomme ja avoin asiakkaan. Nuoli lähtee siitä, missä oltiin vuotta aiemmin. (Merkki ↔ selitetään seuraavassa osassa, samoin kriteerit.) Kauimpana toisistaan ollaan tiedonvaihdossa ja sitoutumisessa. S07:n mielestä tieto kulkee hyvin ({nine.at[fish, "information_exchange"]:number}). Jalostamossa ollaan sitä mieltä, että kerrotaan vain se, mikä on pakko ({its.at[fish, "information_exchange"]:number}).
#
# Onko kalanjalostamo poikkeus? Aino lähettää lomakkeen muillekin ehdokkaille, ja kaikki vastaavat. Seuraavasta kuviosta puuttuu yksi neljästätoista: Myrskyluodon Kurssikeskus ei ole enää asiakas, eikä siltä kysytty.

# %% [markdown] tags=["en", "lesson"]
# The filled point is our own rating, the hollow one the customer's. An arrow starts from where it was a year before. (What ↔ means, and the criteria, are explained in the section after the next figure.) They are furthest apart on information exchange and commitment. S07 thinks that information flows well ({nine.at[fish, "information_exchange"]:number}). The fish processor thinks that it is told only what it has to be told ({its.at[fish, "information_exchange"]:number}).
#
# Is the fish processor an exception? Aino sends the form to the other candidates too, and all of them answer. One of the fourteen is missing from the next figure: the course centre of Myrskyluoto has left us, and was not asked any more.

# %% [markdown] tags=["fi"] sources=["S1-059", "S2-018"]
# ## Sama suhde, kahdet silmät

# %% [markdown] tags=["en"] sources=["S1-059", "S2-018"]
# ## One relationship, two pairs of eyes

# %% tags=["collapsed"]
findings.sides(case)

# %% [markdown] tags=["fi", "lesson"] sources=["S1-059", "S2-018"]
# Poikkeus se ei ole. Arvioituja suhteita on {rated:number}, ja jokaisessa niistä oma arviomme on parempi kuin asiakkaan, keskimäärin {mean_gap:number.1} pistettä. Ero on suurin siinä suhteessa, johon olemme itse tyytyväisimpiä. (Luvut on keksitty, ja ero on tehty niihin tarkoituksella. Kuinka suuri se on teillä, selviää vain kysymällä.)
#
# Koulutuspäivän muistiinpanoissa sanotaan, että *asiakassuhdetta voidaan tarkastella kahdesta eri näkökulmasta*. Perässä on kaksoispiste, ja siihen teksti loppuu: näkökulmat puuttuvat. Opinnäytteestä (Hannus 2004) löytyy jatko. Asiakkuutta on tarkasteltava sekä asiakkaan että palvelua tarjoavan yrityksen näkökulmasta.
#
# | | asiakkaan näkökulma | yrityksen näkökulma |
# |---|---|---|
# | lähtökohta (Hannus) | minun on saatava enemmän arvoa kuin muualta | asiakkaat eivät ole samanarvoisia: yksi on kannattava, toiselta, vaativalta, oppii |
# | mitä katsotaan (*tekijän täydennys*) | koettu laatu, sidokset, sitoutuminen | asiakasosuus, kannattavuus, kesto |
# | mistä se saadaan (*tekijän täydennys*) | kysymällä asiakkaalta | kuiteista, kirjanpidosta, omilta myyjiltä |
#
# Asiakkaan saraketta ei voi täyttää arvaamalla. Kun myyjä merkitsee siihen, mitä hän *luulee* asiakkaan ajattelevan, sarakkeita on yhä yksi.

# %% [markdown] tags=["en", "lesson"] sources=["S1-059", "S2-018"]
# It is no exception. {rated:number} relationships were rated, and in every one of them our own rating is better than the customer's, by {mean_gap:number.1} points on average. The gap is widest in the relationship that we are happiest with ourselves. (The figures are made up, and the gap was put into them on purpose. How wide it is where you work can only be learnt by asking.)
#
# The notes of the training day say that *a customer relationship can be looked at from two viewpoints*. Then comes a colon, and there the text ends: the viewpoints are missing. A thesis (Hannus 2004) supplies the rest. The relationship must be examined from the viewpoints of both the customer and the firm that provides the service.
#
# | | the customer's viewpoint | the firm's viewpoint |
# |---|---|---|
# | starting point (Hannus) | I must get more value here than elsewhere | customers are not of equal value: one is profitable, another is demanding and teaches us |
# | what is looked at (*author's completion*) | perceived quality, bonds, commitment | share of wallet, profitability, length |
# | where it comes from (*author's completion*) | asking the customer | receipts, the books, our own sellers |
#
# The customer's column cannot be filled in by guessing. When a seller enters what they *believe* the customer thinks, there is still only one column.

# %% [markdown] tags=["fi", "lesson"] sources=["S3-050"]
# ## Yhdeksän kriteeriä, kaikki eivät samaan suuntaan
#
# Lomakkeen kohdat ovat puolalaiselta luennolta (kalvo 30). Kalvolla on vain nimet; kysymykset ovat tekijän.
#
# | kriteeri | mitä kysytään |
# |---|---|
# | neuvotteluvoima | kumpi sanelee ehdot? |
# | tiedonvaihto | kerrotaanko suunnitelmatkin vai vain se, mikä on pakko? |
# | ristiriidat ja yhteistyö | ratkotaanko ongelmat yhdessä? |
# | institutionalisoituminen | jatkuisiko yhteistyö sovittuun tapaan, vaikka ihmiset vaihtuisivat? |
# | sitoutuminen | panostetaanko suhteeseen silloinkin, kun siitä ei heti hyödy? |
# | luottamus | riittääkö sana, vai tarvitaanko todiste? |
# | koettu etäisyys | kuinka kaukaiselta toinen tuntuu? |
# | ulkopuolisten vaikutus | kuinka paljon muut ohjaavat suhdetta: kilpailija, viranomainen, emoyhtiö? |
# | suhteen kesto | kuinka kauan suhde on jatkunut? |
#
# **Lajittele.** Lomakkeessa on vitonen. Mitä siitä voi päätellä suhteesta?

# %% [markdown] tags=["en", "lesson"] sources=["S3-050"]
# ## Nine criteria, not all in one direction
#
# The items of the form are from the Polish lecture (slide 30). The slide has only the names; the questions are the author's.
#
# | criterion | what is asked |
# |---|---|
# | bargaining power | which side dictates the terms? |
# | information exchange | are plans shared too, or only what must be? |
# | conflicts and cooperation | are problems solved together? |
# | institutionalisation | would cooperation go on as agreed even if the people changed? |
# | commitment | is effort put in even when it does not pay at once? |
# | trust | is a word enough, or is proof needed? |
# | perceived distance | how remote does the other side feel? |
# | influence of outsiders | how far do others steer the relationship: a competitor, an authority, a parent company? |
# | length of the relationship | how long has it lasted? |
#
# **Sort.** A criterion has been rated 5 on the form. What does that say about the relationship?

# %% tags=["lesson", "collapsed"] sources=["S3-050"]
directions = {"stronger": both(fi="suhde on luja", en="the relationship is strong"), "weaker": both(fi="suhde on heikko", en="the relationship is weak"), "neither": both(fi="ei kumpaakaan", en="neither")}
fives = {
    "trust": (both(fi="Luottamus on 5.", en="Trust is 5."), "stronger", both(fi="Tässä suunta on selvä.", en="Here the direction is plain.")),
    "distance": (both(fi="Koettu etäisyys on 5.", en="Perceived distance is 5."), "weaker", both(fi="Toinen tuntuu niin kaukaiselta kuin mahdollista. Vitonen on tässä huonoin arvosana.", en="The other side feels as remote as can be. Here five is the worst rating.")),
    "outsiders": (both(fi="Ulkopuolisten vaikutus on 5.", en="The influence of outsiders is 5."), "weaker", both(fi="Suhteesta päättävät muut.", en="Others decide about the relationship.")),
    "length": (both(fi="Suhteen kesto on 5.", en="The length of the relationship is 5."), "neither", both(fi="Se kertoo menneestä. Vanha suhde voi olla luja, ja se voi olla väsynyt.", en="It is about the past. An old relationship may be strong, and it may be tired.")),
    "power": (both(fi="Neuvotteluvoima on 5, eikä lomakkeessa lue, kumman.", en="Bargaining power is 5, and the form does not say whose."), "neither", both(fi="Voima on aina jommankumman. Ennen kuin se sanotaan, luvusta ei voi päätellä mitään.", en="Power always belongs to one of the two. Until the form says which, the number says nothing.")),
}
explore(
    lambda five, direction: respond(
        direction == fives[five][1],
        fives[five][2] if direction == fives[five][1]
        else {
            "stronger": both(fi="Kuvittele kaksi asiakasta, joista toisella on 1 ja toisella 5. Kestäisikö suhde varmasti paremmin sen kanssa, jolla on 5?",
                             en="Imagine two customers, one with a 1 and the other with a 5. Would the relationship surely hold better with the 5?"),
            "weaker": both(fi="Olisiko ykkönen siis parempi? Mitä se tässä tarkoittaisi?", en="Would a one be better, then? What would it mean here?"),
            "neither": both(fi="Ajattele ykköstä ja vitosta vierekkäin. Kumman kanssa mieluummin jatkaisit?", en="Think of a one and a five side by side. With which would you rather go on?"),
        }[direction]),
    {"five": Choice(both(fi="Lomakkeessa", en="The form says"), {key: said for key, (said, _direction, _why) in fives.items()}),
     "direction": Guess(both(fi="Siis", en="So"), directions)}, five="trust",
)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-050"]
# Ennen kuin keskiarvosta tulee suhteen eli **asiakkuuden lujuus**, on päätettävä kolme asiaa. Etäisyys ja ulkopuolisten vaikutus **käännetään**: arvosana vähennetään kuudesta, jolloin vitosesta tulee ykkönen. Neuvotteluvoimasta sanotaan, **kumman** se on. Meidän lomakkeessamme molemmat arvioivat toimittajan voimaa, ja se lasketaan vahvuudeksi: jolla on sananvaltaa, sitä ei vaihdeta kevyin perustein. (Toisinkin voi ajatella, sillä saneleva toimittaja ärsyttää. Jos koko kohta jätettäisiin pois, ero olisi {without_power:number.1} pistettä.) Ja **kesto näytetään, mutta siitä ei anneta pisteitä**. Luennolla näistä ei päätetä mitään; ratkaisut ovat *tekijän täydennys*.
#
# Onko tällä väliä? Vaihda laskutapaa ja katso, mitä keskimääräiselle erolle tapahtuu.

# %% [markdown] tags=["en", "lesson"] sources=["S3-050"]
# Three things have to be decided before the mean can be called the **strength of the relationship**. Distance and the influence of outsiders are **reversed**: the rating is subtracted from six, so that a five becomes a one. For bargaining power the form states **whose** it is. On our form both sides rate the power of the supplier, and it counts as strength: a supplier that has a say is not lightly replaced. (One may think otherwise, for a supplier that dictates is irritating. Without the criterion the gap would be {without_power:number.1} points.) And **length is shown, but earns no points**. The lecture decides none of this; the choices are an *author's completion*.
#
# Does it matter? Change how the mean is worked out, and see what becomes of the average gap.

# %% tags=["lesson", "collapsed"] sources=["S3-050"]
columns = {"right": relationship.SCORED, "length": relationship.CRITERIA, "as_written": relationship.CRITERIA}
means = {
    way: pd.DataFrame({side: relationship.directed(example.ratings(side, "now"), () if way == "as_written" else relationship.REVERSED)[list(chosen)].mean(axis=1) for side in ("us", "customer")}).loc[example.compared.index]
    for way, chosen in columns.items()
}
mean_gaps = {way: (each["us"] - each["customer"]).mean() for way, each in means.items()}
explore(
    lambda way: pictures.by_reckoning(means[way].set_axis([names[who] for who in means[way].index]), way),
    {"way": Choice(both(fi="Laskutapa", en="Mean of"), {
        "right": both(fi="8 kohtaa, suunnat oikein", en="8 items, directions right"), "length": both(fi="9 kohtaa, suunnat oikein", en="9 items, directions right"),
        "as_written": both(fi="9 kohtaa sellaisinaan", en="9 items as they are written")})}, way="right",
)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-050"]
# Kun yhdeksän arvosanaa lasketaan yhteen sellaisinaan, ero kutistuu {mean_gaps["right"]:number.2} pisteestä {mean_gaps["as_written"]:number.2} pisteeseen. Suhteissa ei muuttunut mikään. Väärään suuntaan luetut etäisyys ja ulkopuolisten vaikutus vain kumosivat muita kohtia, ja kesto, josta molemmat ovat samaa mieltä, laimensi loput. Huolimattomasti laskettu lomake rauhoittaa turhaan.
#
# Entä painot? Joku sanoo, että luottamus on kaikkein tärkein, toinen että yhteistyö. Lisää yhden kohdan painoa ja yritä saada kalanjalostamon ero katoamaan.

# %% [markdown] tags=["en", "lesson"] sources=["S3-050"]
# When nine ratings are added up as they are, the gap shrinks from {mean_gaps["right"]:number.2} points to {mean_gaps["as_written"]:number.2}. Nothing has changed in the relationships. Distance and outsiders, read in the wrong direction, have cancelled out other items, and length, on which both agree, has diluted the rest. A form that nobody has thought through looks reassuring.
#
# And the weights? Somebody says that trust is the most important of all, another that cooperation is. Add to the weight of one item, and try to make the fish processor's gap disappear.

# %% tags=["lesson", "collapsed"] sources=["S3-050"]
def with_weight(heavy, times):
    weights = dict.fromkeys(relationship.SCORED, 1.0) | {heavy: float(times)}
    each = {side: relationship.strength(example.ratings(side, "now"), weights) for side in ("us", "customer")}
    gaps = (each["us"] - each["customer"]).loc[example.compared.index]
    return pictures.weighted(gaps.rename(names), names[fish], CRITERION_NAMES[heavy], times)


explore(with_weight, {"heavy": Choice(both(fi="Painavin kohta", en="Heaviest item"), {name: CRITERION_NAMES[name] for name in relationship.SCORED}),
                      "times": Slider(both(fi="Paino, muut 1", en="Weight, others 1"), 2, 10)}, heavy="trust", times=4)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-050"]
# Ei onnistu. Kalanjalostamo antaa jokaisesta kohdasta vähintään pisteen vähemmän kuin me, joten millään painoilla ero ei ole sitä pienempi. Painoista voi silti riippua, *kenen* ero on suurin: anna institutionalisoitumiselle paino 4. Painoista kannattaa kiistellä silloin, kun ne muuttavat päätöksen.
#
# Kannattaako lujuutta edes mitata? Palmatier kumppaneineen (2006) kokosi yhteen suhteista tehtyjä tutkimuksia. Myyjän mitattavaan tulokseen oli vahvimmin yhteydessä useasta osasta koottu mitta, heikoimmin pelkkä sitoutuminen.

# %% [markdown] tags=["en", "lesson"] sources=["S3-050"]
# It cannot be done. On every item the fish processor gives at least one point less than we do, so no weights make the gap smaller than that. Weights can still change *whose* gap is the widest: give institutionalisation a weight of 4. They are worth arguing about when they change a decision.
#
# Is strength worth measuring at all? Palmatier and others (2006) pooled earlier studies of relationships. A composite measure was the most closely associated with the seller's measurable performance; commitment alone, the least.

# %% [markdown] tags=["fi"]
# ## Mihin suuntaan ollaan menossa?

# %% [markdown] tags=["en"]
# ## Which way is it going?

# %% tags=["lesson", "collapsed"]
both_years = example.followed
rose = {side: int((both_years[f"{side}_now"] > both_years[f"{side}_before"]).sum()) for side in ("us", "customer")}
fell = {side: int((both_years[f"{side}_now"] < both_years[f"{side}_before"]).sum()) for side in ("us", "customer")}
called = both_years.index.map(names)
speaks_of = [names[who] for who in (fish, engineers)]
customers_moved = both_years["customer_now"] - both_years["customer_before"]
ours_rose, theirs_fell = (both_years["us_now"] - both_years["us_before"]).mean(), -customers_moved.mean()
clearly = {"up": int((customers_moved >= 0.3).sum()), "down": int((customers_moved <= -0.3).sum())}
contacts = course_data("contacts")
calls = contacts.groupby(["customer_id", contacts["date"].dt.year]).size().unstack(fill_value=0)
sawmill = customers_moved.idxmin()

# %% [markdown] tags=["fi", "lesson"]
# Yksi mittaus on valokuva. Siitä ei näe, ollaanko menossa ylös vai alas. Molempien vuosien arviot on {len(both_years):number} suhteesta (telakka tuli mukaan vasta nyt, ja kurssikeskus on lähtenyt meiltä), ja niistä {rose["us"]:number} on meidän mielestämme parantunut. (Pienikin nousu on laskettu. Yksi arvosana, joka muuttuu pisteen, siirtää keskiarvoa 0,125, joten pienin liike voi olla sattumaa.)
#
# **Arvaa ensin, katso sitten.** Kuinka moni näistä {len(both_years):number} asiakkaasta antaa suhteelle paremman arvion kuin vuotta aiemmin?

# %% [markdown] tags=["en", "lesson"]
# One measurement is a photograph. It does not show whether things are going up or down. There are both years for {len(both_years):number} relationships (the shipyard is new, and the course centre has left us), and in our opinion {rose["us"]:number} of them have got better. (Every rise is counted. One rating that changes by a point moves the mean by 0.125, so the smallest moves may be chance.)
#
# **Guess first, then look.** How many of these {len(both_years):number} customers rate the relationship higher than a year before?

# %% tags=["lesson", "collapsed"]
explore(
    lambda count: respond(
        count == rose["customer"],
        both(fi="Vaihda kuviossa näkökulmaa ja katso, ketkä kulkevat eri suuntiin.", en="Switch sides in the figure, and see who disagree.") if count == rose["customer"]
        else both(fi="Harvempi. Avaa kuvio ja vaihda näkökulmaa.", en="Fewer. Open the figure, and switch sides.") if count > rose["customer"]
        else both(fi="Useampi kuitenkin. Avaa kuvio ja vaihda näkökulmaa.", en="More than that. Open the figure, and switch sides.")),
    {"count": Guess(both(fi="Parempi arvio", en="Rated higher by"), {n: number(n) for n in (0, 3, 6, 9)})},
)

# %% tags=["lesson", "collapsed"]
explore(
    lambda eyes: pictures.moved(both_years[f"{eyes}_before"].set_axis(called), both_years[f"{eyes}_now"].set_axis(called), eyes, speaks_of),
    {"eyes": Choice(both(fi="Kenen näkökulma", en="Whose view"), {"us": both(fi="meidän", en="ours"), "customer": both(fi="asiakkaan", en="the customer's")})}, eyes="customer", folded=True,
)

# %% [markdown] tags=["fi", "lesson"]
# Oma arviomme siis nousi keskimäärin {ours_rose:number.2} pistettä, ja asiakkaiden laski {theirs_fell:number.2}. Jos lasketaan vain ne asiakkaat, joiden arvio muuttui vähintään 0,3 pistettä, arvio nousi {clearly["up"]:number} asiakkaalla ja laski {clearly["down"]:number} asiakkaalla. Raportissa tästä tulee yksi luku: näkemyseron muutos.

# %% [markdown] tags=["en", "lesson"]
# So our own rating rose by {ours_rose:number.2} points on average, and the customers' fell by {theirs_fell:number.2}. If only customers whose rating moved by at least 0.3 points are counted, {clearly["up"]:number} rose and {clearly["down"]:number} fell. In the report this becomes one number: the change of the gap.

# %% tags=["collapsed"]
findings.direction(case)

# %% [markdown] tags=["fi", "lesson"]
# Ero kapeni vain kahdessa suhteessa: {names[engineers]:text} ja {names[bookkeepers]:text}. Molempien oma arvio nousi. Johtuuko se siitä, että niihin oltiin enemmän yhteydessä? Ei ainakaan siitä: yhteydenottoja oli edelliseen ensin {calls.at[engineers, 2024]:number} ja sitten {calls.at[engineers, 2025]:number} vuodessa, jälkimmäiseen {calls.at[bookkeepers, 2024]:number} ja {calls.at[bookkeepers, 2025]:number}. Eniten taas laski asiakkaan {names[sawmill]:text} arvio: siihen oltiin vuonna 2024 yhteydessä {calls.at[sawmill, 2024]:number} kertaa, seuraavana vuonna ei kertaakaan. Kolmesta tapauksesta ei voi päätellä, mikä auttaa. Niistä näkee, että suunta voi kääntyä ja että syytä on kysyttävä.
#
# **Pohdi.** Kuka teillä täyttäisi asiakkaan sarakkeen? Keneltä asiakkaan talossa pitäisi kysyä, ja miksi hän vastaisi rehellisesti?

# %% [markdown] tags=["en", "lesson"]
# It narrowed in two relationships only: {names[engineers]:text} and {names[bookkeepers]:text}. Both customers' own ratings rose. Was it because they were contacted more often? Not that, at any rate: the former was contacted {calls.at[engineers, 2024]:number} times in 2024 and {calls.at[engineers, 2025]:number} times in 2025, the latter {calls.at[bookkeepers, 2024]:number} times and {calls.at[bookkeepers, 2025]:number} times. The rating of {names[sawmill]:text} fell the most; it was contacted {calls.at[sawmill, 2024]:number} times in 2024, and not at all the year after. Three cases do not show what helps. They show that the direction can change, and that the reason has to be asked.
#
# **Reflect.** Who would fill in the customer's column where you work? Whom at the customer should be asked, and why would they answer honestly?

# %% tags=["lesson", "collapsed"]
survey = course_data("survey")
of_year = survey[(survey["answered_on"].dt.year == 2025) & survey["customer_id"].isin(found.index)].set_index("customer_id")["satisfaction"]
pleased = of_year[found["customer"].reindex(of_year.index).notna()]

# %% [markdown] tags=["fi", "lesson"] sources=["S1-058"]
# ## Asiakas on tyytyväinen, eikä se riitä
#
# Joulukuussa 2025 kalanjalostamoon tuli myös Suvilinjan tavallinen tyytyväisyyskysely: kuinka tyytyväinen olette, 1–5?
#
# **Arvaa ensin, katso sitten.** Mitä jalostamo vastasi?

# %% [markdown] tags=["en", "lesson"] sources=["S1-058"]
# ## Satisfaction is not enough
#
# In December 2025 the fish processor also got Suvilinja's ordinary survey: how satisfied are you, from 1 to 5?
#
# **Guess first, then look.** What did it answer?

# %% tags=["lesson", "collapsed"] sources=["S1-058"]
explore(
    lambda score: respond(
        score == pleased[fish],
        both(fi="Kala oli tullut perille. Eivätkä muutkaan olleet tyytymättömiä: katso alta.", en="The fish had arrived. Nor were the others dissatisfied: see below.") if score == pleased[fish]
        else both(fi="Melkein. Katso alta.", en="Nearly. See below.") if score > pleased[fish]
        else both(fi="Parempi vastaus se oli. Katso alta.", en="Its answer was better than that. See below.")),
    {"score": Guess(both(fi="Vastaus", en="Answer"), {n: number(n) for n in range(1, 6)})},
)

# %% tags=["lesson", "collapsed"] sources=["S1-058"]
fold(pictures.satisfied(pleased.rename(names), found["customer"].reindex(pleased.index).rename(names), names[fish]))

# %% [markdown] tags=["fi", "lesson"] sources=["S1-058"]
# Kyselyyn vastasi {len(pleased):number} niistä {rated:number} asiakkaasta, joilta on suhdearvio. Se, jonka arvio on heikoin, ei vastannut.
#
# Kalanjalostamosta tuli samassa kuussa kaksi vastausta, ja ne näyttävät olevan ristiriidassa. Eivät ne ole, sillä kysymyksiä on kaksi. Kyselyssä kysytään, miltä palvelu nyt tuntuu. Lomakkeessa kysytään, mitä meidän välillämme on.
#
# Muistiinpanoissa sama sanotaan näin: asiakastyytyväisyys on **hetkellinen tila**. Asiakkuutta ei voi rakentaa pelkästään sen varaan, vaan tarvitaan muita **sidoksia**. Luvussa 2 niitä oli kymmenen: viisi *estettä*, joiden takia asiakas jää, vaikkei tahtoisi, ja viisi *halua*, joiden takia hän jää mielellään. Myyjän mielestä kalanjalostamoa sitovat seuraavat.

# %% [markdown] tags=["en", "lesson"] sources=["S1-058"]
# The survey was answered by {len(pleased):number} of the {rated:number} customers that have rated the relationship. The one with the lowest rating did not answer.
#
# The fish processor gave two answers in the same month, and they seem to contradict each other. They do not, for there are two questions. The survey asks how the service feels just now. The form asks what there is between us.
#
# The notes put it like this: customer satisfaction is a **momentary state**. A relationship cannot be built on it alone; other **bonds** are needed. Chapter 2 had ten of them: five *barriers*, because of which customers stay even if they would rather not, and five *wishes*, because of which they like to stay. In the seller's opinion the fish processor is held by these.

# %% tags=["lesson", "collapsed"] sources=["S1-058"]
pictures.bonds(example.bonds)

# %% [markdown] tags=["fi", "lesson"] sources=["S1-058"]
# Kolme sidoksista on esteitä. Niistä ei näe, viihtyykö asiakas kanssamme. Eikä mikään sidos kestä kaikkea: se pitää vain siinä asiassa, jota varten se on solmittu.
#
# **Lajittele.** Mikä sidos katkeaa?

# %% [markdown] tags=["en", "lesson"] sources=["S1-058"]
# Three of the bonds that hold are barriers. They do not show whether the customer likes us. And no bond holds in everything, only in what it was made for.
#
# **Sort.** Which bond breaks?

# %% tags=["lesson", "collapsed"] sources=["S1-058"]
bond_names = {name: str(BOND_NAMES[name]) for name in example.bonds}
events = {
    "planner": (both(fi="Kuljetussuunnittelija, jonka kanssa S07 on puhunut vuosia, vaihtaa työpaikkaa.", en="The transport planner to whom S07 has talked for years changes jobs."), "social",
                both(fi="Sidos oli kahden ihmisen välillä. Siksi luvussa 12 etsitään muutkin ihmiset.", en="The bond was between two people. That is why chapter 12 looks for the others.")),
    "spring": (both(fi="Vuosisopimus päättyy maaliskuussa, ja uudesta pitää neuvotella.", en="The yearly agreement ends in March, and a new one has to be negotiated."), "legal",
               both(fi="Sopimus pitää siihen päivään asti, joka siinä lukee.", en="An agreement holds until the day that is written in it.")),
    "quay": (both(fi="Kilpailija saa laituripaikan samasta satamasta.", en="A competitor gets a berth in the same port."), "geographical",
             both(fi="Läheisyys sitoi vain niin kauan kuin muita ei ollut lähellä.", en="Being near was a bond only as long as nobody else was near.")),
    "rebate": (both(fi="Kilpailija antaa ensimmäisenä vuonna saman alennuksen.", en="A competitor grants the same discount in the first year."), "economic",
               both(fi="Raha on sidoksista helpoin kopioida.", en="Of all bonds money is the easiest to copy.")),
}
explore(
    lambda event, bond: respond(
        bond == events[event][1],
        events[event][2] if bond == events[event][1]
        else {
            "social": both(fi="Katkesiko jotain kahden ihmisen väliltä?", en="Was it between two people?"),
            "legal": both(fi="Päättyikö tässä jokin sopimus?", en="Did an agreement end here?"),
            "geographical": both(fi="Muuttuiko tässä se, kuka on lähellä?", en="Did it change who is near?"),
            "economic": both(fi="Muuttuiko tässä se, mitä lähteminen maksaa?", en="Did it change what leaving would cost?"),
        }[bond]),
    {"event": Choice(both(fi="Mitä tapahtui", en="What happened"), {key: said for key, (said, _bond, _why) in events.items()}),
     "bond": Guess(both(fi="Sidos", en="Bond"), bond_names)}, event="planner",
)

# %% [markdown] tags=["fi", "lesson"] sources=["S1-055", "S0-037", "S1-060", "S1-056"]
# ## Luottamus on puskuri
#
# Mitä luja suhde kestää? Muistiinpanojen mukaan ratkaisevia ovat alkumetrit. Jos luottamusta ei silloin saavuteta, toimintaa **arvioidaan jatkuvasti**. Jos saavutetaan, asiakas sietää ärsytystä paljon paremmin. Luottamus on siis puskuri, joka kasvaa tai kuluu jokaisessa kohtaamisessa. Selinin luentokalvon 15 mukaan luottamus on asiakkuuden keskeinen osa. Jos asiakkuuteen ei ole sitouduttu tunteen tasolla, siitä tulee pinnallinen, ja seurauksena on **luottamuspula**.
#
# Pettymys voi silti levitä: muistiinpanojen esimerkissä yksi pieleen mennyt autonkorjaus lopetti saman suvun monta asiakkuutta.
#
# Hiljaisuuskin on helppo tulkita väärin. S07:n mielestä oli hyvä merkki, ettei kalanjalostamo valita. Se ei todella ole valittanut kertaakaan vuosina 2023–2025. Mutta {names[engineers]:text}, jonka oma arvio suhteesta on kaikista paras ({found.at[engineers, "customer"]:number.1}), valitti samana aikana kahdesti. Muistiinpanoissa on tälle sanat: **reklamaatio on viesti** siitä, että asiakas haluaa käyttää palvelua ja toivoo sen muuttuvan itselleen sopivammaksi. (Kahden asiakkaan erosta ei voi päätellä mitään, mutta kysyä voi: kuka teille on valittanut viimeksi, kuka ei koskaan?)

# %% [markdown] tags=["en", "lesson"] sources=["S1-055", "S0-037", "S1-060", "S1-056"]
# ## Trust is a buffer
#
# What does a strong relationship withstand? According to the notes, the first steps decide. If trust is not won then, what you do is **judged all the time**. If it is, the customer puts up with irritation far better. So trust is a buffer, and every encounter adds to it or wears it down. On slide 15 of another lecture (Selin's) trust is a key element of a relationship. Unless there is commitment at the level of feeling, the relationship is shallow, and the result is a **lack of trust**.
#
# Even so, disappointment may spread: in an example in the notes one car repair gone wrong ended several relationships in the same family.
#
# Silence too is easily misread. S07 took it for a good sign that the fish processor does not complain, and indeed it did not complain once in 2023–2025. But {names[engineers]:text}, which rates the relationship higher than any other ({found.at[engineers, "customer"]:number.1}), complained twice in the same period. The notes have words for it: **a complaint is a message** that the customer wants to use the service, and hopes that it will be made to suit them better. (The difference between two customers proves nothing, but you may ask: who complained to you last, and who never has?)

# %% [markdown] tags=["fi", "lesson"] sources=["S1-057"]
# ## Mitä luvattiin, mitä saatiin
#
# Tiedonvaihdosta jalostamo antoi ykkösen. Mitä siellä oikein odotettiin? Muistiinpanojen mallissa lujuuden taustalla on kaksi laatua. **Odotettu laatu** syntyy neljästä lähteestä: markkinointiviestinnästä, myynnistä, imagosta ja suullisesta viestinnästä (eli siitä, mitä muut kertovat). **Koetulla laadulla** on kaksi puolta. **Tekninen** on se, *mitä* asiakas saa, ja **toiminnallinen** se, *miten* hän sen saa. Malli on Christian Grönroosin (1984). Hänellä imago on muutakin kuin odotuksen lähde: se on myös suodatin, jonka läpi saatu palvelu koetaan.
#
# Näistä on houkuttelevaa laskea kuilu: neljän lähteen keskiarvo vähennettynä kahden puolen keskiarvosta. Sitä ei kannata tehdä, sillä mainosta ei voi vähentää palvelusta. **Kysy odotus ja kokemus samoista asioista.** Esimerkki on keksitty.

# %% [markdown] tags=["en", "lesson"] sources=["S1-057"]
# ## What was promised, what was got
#
# For information exchange the fish processor gave a one. What had it been expecting? In the model of the notes there are two qualities behind strength. **Expected quality** comes from four sources: marketing communication, selling, image and word of mouth. **Perceived quality** has two sides. **Technical** quality is *what* the customer gets, **functional** quality *how* they get it. The model is Christian Grönroos's (1984). In his version image is more than a source of expectation: it is also a filter through which the service is perceived.
#
# It is tempting to work out a gap from these: the mean of the two sides less the mean of the four sources. Do not, for an advertisement cannot be subtracted from a service. **Ask about expectation and experience of the same things.** The example is made up.

# %% tags=["lesson", "collapsed"] sources=["S1-057"]
pictures.quality_model()

# %% [markdown] tags=["fi"] sources=["S1-057"]
# ## Laatukuilu kohta kohdalta

# %% [markdown] tags=["en"] sources=["S1-057"]
# ## The quality gap, item by item

# %% tags=["collapsed"]
findings.quality(case)

# %% tags=["lesson", "collapsed"]
items = example.quality
side_gaps = items.groupby("dimension")["gap"].mean()
worst = items.loc[items["gap"].idxmin()]

# %% [markdown] tags=["fi", "lesson"] sources=["S1-057"]
# Rahti ja kylmäketju ovat lähes sitä, mitä luvattiin: *mitä*-puolen kuilu on {side_gaps["what"]:number.1}. *Miten*-puolella se on {side_gaps["how"]:number.1}, ja pahin kohta on ”{worst["item"]:text}” ({worst["gap"]:number.1}). Kalanjalostamo ei siis kaipaa nopeampaa laivaa. Se kaipaa puhelinsoittoa. Keskiarvosta ({items["gap"].mean():number.1}) sitä ei näkisi.
#
# Kokeile säätimillä: etsi odotukset ja kokemukset, joilla keskiarvo on nolla ja asiakas on silti pettynyt.

# %% [markdown] tags=["en", "lesson"] sources=["S1-057"]
# The freight and the cold chain are almost what was promised: on the side of *what*, the gap is {side_gaps["what"]:number.1}. On the side of *how* it is {side_gaps["how"]:number.1}, and the worst item is “{worst["item"]:text}” ({worst["gap"]:number.1}). So the fish processor does not need a faster ship. It needs a telephone call. The mean ({items["gap"].mean():number.1}) would not show that.
#
# Try it: find expectations and experiences for which the mean is zero, and the customer is disappointed all the same.

# %% tags=["lesson", "collapsed"] sources=["S1-057"]
explore(
    lambda what_expected, what_got, how_expected, how_got: pictures.quality_gaps(
        relationship.quality_gaps({"technical": what_expected, "functional": how_expected}, {"technical": what_got, "functional": how_got}).to_dict()),
    {"what_expected": Slider(both(fi="Mitä: odotettu", en="What: expected"), 1, 5, 0.5), "what_got": Slider(both(fi="Mitä: koettu", en="What: perceived"), 1, 5, 0.5),
     "how_expected": Slider(both(fi="Miten: odotettu", en="How: expected"), 1, 5, 0.5), "how_got": Slider(both(fi="Miten: koettu", en="How: perceived"), 1, 5, 0.5)},
    what_expected=4.5, what_got=4.5, how_expected=4.5, how_got=3.0,
)

# %% [markdown] tags=["fi", "lesson"] sources=["S1-057", "S1-018"]
# Ylitys ei paikkaa alitusta: kaksi pistettä parempi laiva ei soita kenellekään. Muistiinpanojen ulkoistetussa työterveyshuollossa (luku 3) asiakas joutuu itse pyytämään palveluja, hinta on epäselvä ja raportit ovat huonoja. Kaikki viat eivät ole samalla puolella. Kumpaa puolta mikin koskee? (Sen voit lajitella harjoitusten jatkotehtävässä.)
#
# **Pohdi.** Mitä teillä luvataan myyntipuheessa siitä, *miten* asiakasta palvellaan? Kuka on vastuussa siitä, että niin tehdään?

# %% [markdown] tags=["en", "lesson"] sources=["S1-057", "S1-018"]
# Exceeding one thing does not mend another: a ship that is two points better does not ring anybody. In the outsourced occupational health care of the notes (chapter 3) the customer has to ask for the services, the price is unclear and the reports are poor. These faults are not all on the same side. Which side does each belong to? (You can sort them in a *going further* exercise.)
#
# **Reflect.** What does your sales talk promise about *how* the customer will be served? Who is responsible for it being done?

# %% [markdown] tags=["fi"]
# ## Mihin asiakkaisiin aika käytetään?

# %% [markdown] tags=["en"]
# ## Who gets the time?

# %% [markdown] tags=["fi", "lesson"]
# Suhteita on neljätoista ja myyjien viikko rajallinen. Kuviossa on kaksi mittaa yhtä aikaa: kuinka luja suhde on *asiakkaan* mielestä ja kuinka paljon sieltä olisi vielä saatavissa (luku 9).

# %% [markdown] tags=["en", "lesson"]
# There are fourteen relationships, and the sellers have only so many hours. The figure has two measures at once: how strong the relationship is in the *customer's* opinion, and how much there would still be to win (chapter 9).

# %% tags=["collapsed"]
findings.potential(case)

# %% [markdown] tags=["fi", "lesson"]
# Korostettu ympyrä on se heikko suhde, jossa olisi eniten saatavissa. Kehotus se ei ole, sillä {names[town]:text} jäi luvun 10 portille. Melkein kaikki, mitä on saatavissa, on asiakkailla, joiden oma arvio suhteesta jää alle kolmosen. Jos myisimme lisää vain lujissa suhteissa, emme voisi kasvaa juuri missään. Siksi katsotaan myös suuntaa. Asiakkaita on kolmenlaisia (jako on *tekijän täydennys*):
#
# - **Pidä**: asiakas ostaa paljon, ja sen mielestä suhde heikkenee. Siellä on menetettävää.
# - **Kasvata**: saatavissa on paljon, eikä asiakkaan arvio ole laskenut. Mitä heikompi arvio on, sitä pienemmästä aloitetaan.
# - **Korjaa ensin**: saatavissa on paljon, mutta heikko suhde heikkenee yhä. Jos tarjous tehdään ennen kuin on kuunneltu, se on kilpailijan paras mainos.
#
# Kenet Aino valitsee, sen päätät harjoituksissa.

# %% [markdown] tags=["en", "lesson"]
# The highlighted circle is the weak relationship with the most to be won. It is no recommendation, for {names[town]:text} stopped at the gate of chapter 10. Nearly all that can be won is with customers whose own rating of the relationship is below three. If we sold more only where relationships are strong, we could hardly grow at all. That is why the direction counts too. There are three kinds of customers (the division is an *author's completion*):
#
# - **Keep**: the customer buys a lot, and sees the relationship weaken. There is something to lose.
# - **Grow**: there is much to be won, and the customer's rating has not fallen. The weaker the rating, the smaller the first step.
# - **Mend first**: there is much to be won, but a weak relationship is getting weaker still. An offer made before listening is the competitor's best advertisement.
#
# Whom Aino chooses is for you to decide in the exercises.

# %% tags=["lesson", "collapsed"] sources=["S3-051"]
both_of = source.strengths_of_rl_and_g()
apart_by = (both_of[:, 0] - both_of[:, 1]).round(9)
firmer, level, weaker = (apart_by > 0).mean(), (apart_by == 0).mean(), (apart_by < 0).mean()
slide = source.source_rows()
known = slide[slide["certain"] & (slide["criterion"] != "length")]

# %% [markdown] tags=["fi", "lesson"] sources=["S3-051"]
# ## Luennon RL ja G: mitä vajaasta taulukosta voi sanoa?
#
# **Siirrytään hetkeksi toiseen maailmaan**, luvusta 10 tuttuun luentoon. Kalvolla 31 sama arviointi on tehty kahdelle asiakkaalle, RL:lle ja G:lle. Arvosanojen tilalla on sanoja, ja puolet soluista on kadonnut: sana, joka on kalvolla monessa solussa, on säilynyt vain ensimmäisessä. (Ulkopuolisten vaikutuksella on kaksi riviä.)

# %% [markdown] tags=["en", "lesson"] sources=["S3-051"]
# ## The lecture's RL and G: what can be said of an incomplete table?
#
# **We now move into another world for a while**, to the lecture known from chapter 10. On slide 31 the same assessment has been made of two customers, RL and G. There are words in place of ratings, and half of the cells are lost: a word that stands in several cells of the slide has survived only in the first of them. (The influence of outsiders has two rows.)

# %% tags=["lesson", "collapsed"] sources=["S3-051"]
explore(
    source.source_table,
    {"show_ambiguous": Choice(both(fi="Solut", en="Cells"), {True: both(fi="kaikki, epävarmat katkoviivalla", en="all, the uncertain dashed"), False: both(fi="vain varmat", en="only the certain")})}, show_ambiguous=True,
)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-051"]
# Piilota epävarmat solut. Mitä jää? Neuvotteluvoima on kummallakin matala (kenen, sitä kalvo ei kerro), mutta RL:n kanssa yhteistyö on tiiviimpää, sitoutuminen suurempi ja etäisyys pienempi. (Suhde on myös pidempi, mutta kestosta ei saa pisteitä.) RL:n suhde näyttää lujemmalta. Mutta kestääkö päätelmä, jos kadonneet solut ovatkin jotain muuta? Institutionalisoituminen on hyvä esimerkki: RL:n solu on tyhjä. Siinä on voinut lukea *korkea taso*, *keskitaso* tai *matala*, sillä ne kaikki ovat kalvolla jo ylempänä ja olisivat toistuessaan kadonneet. G:n solussa samoin, joten rivin voi täyttää 3 × 3 = 9 tavalla. Kun joka rivillä tehdään niin, koko taulukon voi täyttää {len(both_of):number} tavalla. Matala tai lyhytjänteinen on 1 piste, keskitaso 2 ja korkea 3, ja suunnat käännetään. RL:n suhde on lujempi {100 * firmer:number} prosentissa tavoista, yhtä luja {100 * level:number} prosentissa ja heikompi {100 * weaker:number} prosentissa. Nämä eivät ole todennäköisyyksiä: jokainen tapa on laskettu kerran, uskottava tai ei.
#
# Näin vajaasta taulukosta saa puhua: sanotaan, mitkä solut tiedetään, mitä niistä seuraa ja kuinka usein johtopäätös kaatuisi. Tyhjä solu ei ole kolmonen. Omassa lomakkeessakin tyhjä jätetään tyhjäksi, ja **täyttöaste kerrotaan erikseen**: siitä näkee, kuinka paljon on kysytty, ei kuinka hyvin menee.

# %% [markdown] tags=["en", "lesson"] sources=["S3-051"]
# Hide the uncertain cells. What is left? Bargaining power is low with both (whose, the slide does not say), but with RL cooperation is closer, commitment greater and distance smaller. (The relationship is longer too, but length earns no points.) The relationship with RL looks stronger. Does the conclusion hold, though, if the lost cells were something else? Take institutionalisation: RL's cell is empty. It may have said *high level*, *medium level* or *low*, for all of these stand higher up on the slide, and would have been lost when repeated. The same goes for G's cell, so the row can be filled in 3 × 3 = 9 ways. When this is done on every row, the whole table can be filled in {len(both_of):number} ways. Low or short-term is 1 point, medium 2 and high 3, and directions are reversed where they must be. The relationship with RL is stronger in {100 * firmer:number}% of the ways, equally strong in {100 * level:number}% and weaker in {100 * weaker:number}%. These are not probabilities: each way is counted once, likely or not.
#
# This is how to report an incomplete table: say which cells are known, what follows from them, and how often the conclusion would fail. An empty cell is not a three. On your own form too what is empty is left empty, and the **fill rate is reported separately**: it shows how much has been asked, not how well things are.

# %% [markdown] tags=["fi", "lesson"] sources=["S3-061", "S3-062"]
# ## Luja suhde, epävarma asiakas
#
# Asiakas voi luottaa meihin täysin ja olla silti epävarma ostosta. Luennon mukaan (kalvo 37) varmuutta on kolmea lajia: **tarvevarmuus** (mitä tarvitsen ja kuinka paljon?), **markkinavarmuus** (onko jossain parempaa?) ja **transaktiovarmuus** (sujuuko kauppa?); kysymykset ovat tekijän. Kalvolla 38 ne on arvioitu RL:n palvelusta A.

# %% [markdown] tags=["en", "lesson"] sources=["S3-061", "S3-062"]
# ## A strong relationship, an uncertain customer
#
# A customer may trust us completely and yet be uncertain of the purchase. In the lecture (slide 37) certainty is of three kinds: **need certainty** (what do I need, and how much?), **market certainty** (is there something better elsewhere?) and **transaction certainty** (will the deal go smoothly?); the questions are the author's. Slide 38 rates them for RL's service A.

# %% tags=["lesson", "collapsed"] sources=["S3-061", "S3-062"]
pictures.certainty(course_data("certainty_rl"))

# %% [markdown] tags=["fi", "lesson"] sources=["S3-061", "S3-062"]
# Kun varmuus on tavoitteessaan, sitä *ylläpidetään*; kun se jää tavoitteesta, sitä *parannetaan*. Kenen varmuutta ja millä teolla, siihen palataan luvussa 12.

# %% [markdown] tags=["en", "lesson"] sources=["S3-061", "S3-062"]
# Where certainty is where it should be, it is *maintained*; where it falls short, it is *raised* (“improve” in the table). Whose certainty, and by what action, is the subject of chapter 12.

# %% [markdown] tags=["fi", "lesson"] sources=["S3-004"]
# Luennon viidestä vaiheesta on nyt käyty läpi kaksi. Asiakkaat on valittu ja suhteet arvioitu, mutta vielä on puhuttu ”asiakkaasta” niin kuin se olisi yksi ihminen. Seuraavaksi etsitään ihmiset.

# %% [markdown] tags=["en", "lesson"] sources=["S3-004"]
# Two of the lecture's five stages have now been gone through. The customers have been chosen and the relationships assessed, but so far we have spoken of “the customer” as if it were one person. Next we look for the people.

# %% tags=["lesson", "collapsed"] sources=["S3-004"]
stages(2)

# %% [markdown] tags=["fi", "lesson"]
# ## Mitä johtoryhmälle sanotaan
#
# Johtajalle, joka lukee vain sivun alun, tämä luku on kurssin raportissa tiivistetty näin. Oman yrityksen sivun saat, kun täytät työkirjan välilehden *Suhde* (`asiakkuus template key-accounts`) ja annat komennon `asiakkuus report relationship`.

# %% [markdown] tags=["en", "lesson"]
# ## What the management is told
#
# For a director who reads only the top of a page, the course report sums the chapter up like this. To make the page for your own company, fill in the sheet *Relationship* of the workbook (`asiakkuus template key-accounts`) and give the command `asiakkuus report relationship`.

# %% tags=["collapsed"]
findings.start(case)

# %% [markdown] tags=["fi", "lesson"]
# Sivulla kysytään, kenen näkemys eroaa omastamme ja kuka arvioi suhteen heikoimmaksi. Harjoituksissa kysytään muuta: kenet voimme *menettää* ja kenen kanssa kasvaa. Siksi vastauksena on eri asiakkaita.
#
# **Ydin päättyy tähän.** Siirry kohtaan *Testaa itsesi* ja sitten harjoituksiin. Väliin jäävät kohdat ovat jatkoa: lue niistä ne, jotka kiinnostavat.

# %% [markdown] tags=["en", "lesson"]
# The page asks whose view differs from ours, and who rates the relationship lowest. The exercises ask something else: whom we may *lose*, and with whom we can grow. So the answers are different customers.
#
# **The core ends here.** Go on to *Test yourself*, and then to the exercises. The parts in between are for going further: read what interests you.

# %% [markdown] tags=["fi", "lesson"]
# ## *Jatko:* tunnusluvut

# %% [markdown] tags=["en", "lesson"]
# ## *Going further:* key figures

# %% tags=["collapsed"]
findings.figures(case)

# %% [markdown] tags=["fi", "lesson"] sources=["S4-019", "S4-020"]
# ## *Jatko:* kumppanuuden kolme tasoa
#
# Kenner Companyn sivun mukaan suhteen syvin muoto on **strateginen kumppanuus**. Se ei synny sattumalta: se on asiakassuhteen järjestelmällisen johtamisen tulos. Kert Kennerin *Customer Flywheel* alkaa arvioinnista, jossa kriittisestä kumppanuudesta katsotaan **kaikki suhdetasot**: operatiivinen, taktinen ja strateginen. Sen jälkeen rakennetaan järjestelmällinen toimintamalli, jolla kumppanuutta luodaan, ylläpidetään ja kehitetään. Mitä kullakin tasolla arvioidaan, sivulla ei sanota; selitykset ovat tekijän. Muuta arvosanoja ja katso, mikä taso jää heikoimmaksi.

# %% [markdown] tags=["en", "lesson"] sources=["S4-019", "S4-020"]
# ## *Going further:* the three levels of a partnership
#
# On Kenner Company's page the deepest form of a relationship is a **strategic partnership**. It does not come about by chance: it is the result of systematic relationship management. Kert Kenner's *Customer Flywheel* begins with an assessment in which **all levels of the relationship** of a critical partnership are looked at: operational, tactical and strategic. Then a systematic operating model is built by which the partnership is created, kept up and developed. What is assessed on each level the page does not say; the explanations are the author's. Change the ratings, and see which level is left the weakest.

# %% tags=["lesson", "collapsed"] sources=["S4-020"]
explore(
    lambda operative, tactical, strategic: pictures.levels(
        {"strategic": strategic, "tactical": tactical, "operative": operative},
        relationship.weakest_levels({"operative": operative, "tactical": tactical, "strategic": strategic})),
    {"operative": Slider(both(fi="Operatiivinen", en="Operational"), 1, 5, 0.5), "tactical": Slider(both(fi="Taktinen", en="Tactical"), 1, 5, 0.5),
     "strategic": Slider(both(fi="Strateginen", en="Strategic"), 1, 5, 0.5)}, operative=4, tactical=2, strategic=3,
)

# %% [markdown] tags=["fi", "lesson"] sources=["S4-019", "S4-020"]
# Entä kalanjalostamo? Sen kanssa arki sujuu, mutta johtajat eivät ole tavanneet. Sellainen suhde on vahva niin kauan kuin mitään ei tarvitse päättää.

# %% [markdown] tags=["en", "lesson"] sources=["S4-019", "S4-020"]
# And the fish processor? With it daily work runs smoothly, but the directors have not met. Such a relationship is strong as long as nothing has to be decided.

# %% [markdown] tags=["fi"] sources=["S4-020"]
# ## Kumppanuuden tasot

# %% [markdown] tags=["en"] sources=["S4-020"]
# ## Levels of the partnership

# %% tags=["collapsed"]
findings.levels(case)

# %% [markdown] tags=["fi"] sources=["S3-050"]
# ## Yhdeksän kriteeriä ja niiden muutos

# %% [markdown] tags=["en"] sources=["S3-050"]
# ## Nine criteria and how they have changed

# %% tags=["collapsed"]
findings.criteria(case)

# %% [markdown] tags=["fi"]
# ## Missä kriteerissä ero on suurin?

# %% [markdown] tags=["en"]
# ## On which criterion is the gap widest?

# %% tags=["collapsed"]
findings.blind_spots(case)

# %% [markdown] tags=["fi"]
# ## Mikä asiakasta sitoo?

# %% [markdown] tags=["en"]
# ## What holds the customer?

# %% tags=["collapsed"]
findings.bonds(case)

# %% [markdown] tags=["fi"]
# ## Kaikki suhteet

# %% [markdown] tags=["en"]
# ## All the relationships

# %% tags=["collapsed"]
findings.listing(case)

# %% [markdown] tags=["fi", "lesson"] sources=["S1-052", "S1-038"]
# ## *Jatko:* murroskohdat ja autohuolto
#
# Lujuus ei muutu tasaisesti. Muistiinpanoissa kehotetaan huomioimaan suhteen **murroskohdat**; esimerkit, *sammakko* ja siirtynyt tentti, ovat luvussa 5. Yrityssuhteessa murroskohtia ovat vaikkapa sopimuksen päättyminen, yhteyshenkilön vaihtuminen ja virhe pahimpaan aikaan (*tekijän täydennys*). Niissä asiakas kysyy itseltään, jääkö hän, ja silloin katsotaan, paljonko luottamusta on säästössä.
#
# Muistiinpanojen toisesta esimerkistä voi lukea murroskohdan, jota kukaan ei huomannut (*tekijän tulkinta*). Autohuollolla *ei ole aikaa* tutkia vikaa, ja se ohjaa asiakkaan toiseen korjaamoon. Siellä palvelu on parempaa, ja asiakas vaihtaa. Muistiinpanoissa tarinan otsikko on ”Liian hyvä asiakaspalvelu voi johtaa asiakkaan menetykseen”. Otsikkoa sopii epäillä. Neuvo oli ystävällinen, mutta asiakas ei lähtenyt ystävällisyyden takia. Hän lähti, koska korjaamon ajanpuute jäi hänen murheekseen, eikä kukaan kysynyt jälkeenpäin, miten kävi.

# %% [markdown] tags=["en", "lesson"] sources=["S1-052", "S1-038"]
# ## *Going further:* turning points, and a garage
#
# Strength does not change at a steady pace. The notes advise watching the **turning points** of the relationship; their examples, a *blunder* in words and an exam that is moved, are in chapter 5. Between firms they are, say, the end of an agreement, a change of contact person, or a mistake at the worst time (*author's completion*). Then customers ask themselves whether they will stay, and then it matters how much trust has been saved up.
#
# Another example in the notes can be read as a turning point that nobody noticed (*author's reading*). A garage *has no time* to look into a fault, and sends the customer to another. There the service is better, and the customer switches. In the notes the story has the heading “Too good service may lead to losing the customer”. The heading may be doubted. The advice was kind, but the customer did not leave because of kindness. They left because a lack of time was made their problem, and nobody asked afterwards how it had gone.

# %% [markdown] tags=["fi", "lesson"] sources=["S1-055", "S1-056"]
# ## *Jatko:* puskuri, joka pettää
#
# Luottamuksella on kääntöpuoli. Grégoire ja Fisher (2008) huomasivat, että epäonnistuneen palvelun jälkeen juuri lujimmassa suhteessa olleet saattoivat kostaa kovimmin, jos he kokivat tulleensa *petetyiksi*. Luja suhde kestää vahingon. Epäreiluutta se ei kestä.
#
# Montako suhdetta yksi pettymys vie? Oletetaan, että yhden asiakkaan arvo on 500 € (luku 8) ja että hän kertoo pettymyksestä sukulaisilleen, jotka käyvät samassa korjaamossa. Liikuta säätimiä.

# %% [markdown] tags=["en", "lesson"] sources=["S1-055", "S1-056"]
# ## *Going further:* a buffer that gives way
#
# Trust has another side. Grégoire and Fisher (2008) found that after a failed service it was those in the strongest relationships who might retaliate the hardest, if they felt *betrayed*. A strong relationship withstands a mishap. It does not withstand unfairness.
#
# How many relationships does one disappointment cost? Suppose that one customer is worth €500 (chapter 8), and tells relatives who use the same garage. Move the controls.

# %% tags=["lesson", "collapsed"] sources=["S1-056"]
explore(
    lambda told, leave: pictures.family(500, told, leave / 100),
    {"told": Slider(both(fi="Kuulijoita", en="Relatives told"), 1, 10), "leave": Slider(both(fi="Heistä lähtee, %", en="Share of them who leave, %"), 0, 100, 25)}, told=4, leave=50,
)

# %% [markdown] tags=["fi", "lesson"]
# ## *Jatko:* aineiston laatu

# %% [markdown] tags=["en", "lesson"]
# ## *Going further:* quality of the data

# %% tags=["quality", "collapsed"]
findings.filled(case)

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

quiz("11.Q1")

# %% tags=["lesson", "collapsed"]
quiz("11.Q2")

# %% tags=["lesson", "collapsed"]
quiz("11.Q3")

# %% [markdown] tags=["fi", "lesson"] sources=["S3-050", "S1-059", "S1-058"]
# ## Yhteenveto
#
# - Suhteella on kaksi puolta. **Kysy toiselta puolelta**: omasta arviosta näkee vain, mitä itse uskotaan.
# - Yhdeksästä kriteeristä kaksi **käännetään**, yhdestä sanotaan **kumman** se on, ja yksi **näytetään mutta ei lasketa**.
# - Taso on valokuva. **Suunta** näkyy, kun sama kysytään uudelleen.
# - **Tyytyväisyys on hetkellinen tila.** Suhdetta pitävät koossa sidokset, ja este on niistä helpoin ostaa ja helpoin menettää.
# - Odotusta ja kokemusta verrataan **samoista asioista**. *Mitä* voi olla kunnossa, vaikka *miten* ei ole.
# - Reklamaatio on viesti. Hiljaisuus ei ole kiitos.
# - **Tyhjä solu on tyhjä.** Sano, mitä tiedetään, ja kuinka usein johtopäätös kaatuisi.

# %% [markdown] tags=["en", "lesson"] sources=["S3-050", "S1-059", "S1-058"]
# ## Summary
#
# - A relationship has two sides. **Ask the other one**: your own rating shows only what you believe.
# - Of nine criteria two are **reversed**, one must say **whose** it is, and one is **shown but not counted**.
# - A level is a photograph. You see the **direction** only when you ask the same questions again.
# - **Satisfaction is a momentary state.** Bonds hold a relationship, and of bonds a barrier is the easiest to buy and the easiest to lose.
# - Expectation and experience are compared on **the same things**. *What* may be in order though *how* is not.
# - A complaint is a message. Silence is not thanks.
# - **An empty cell is empty.** Say what is known, and how often the conclusion would fail.

# %% [markdown] tags=["fi", "lesson"]
# ## Mistä tämä on peräisin
#
# - Koulutuspäivän muistiinpanot *Kohtaaminen VIII* (K. Parviainen, Salpaus 28.5.2015): kaksi näkökulmaa, odotettu ja koettu laatu, hetkellinen tyytyväisyys, luottamus, reklamaatio, murroskohdat, autohuolto, saman suvun asiakkuudet ja työterveyshuolto.
# - Luento *Obsługa kluczowych klientów* (K. Cybulski, Varsova): kalvot 29–31 (yhdeksän kriteeriä, RL ja G), 37 ja 38 (varmuus). Luentokalvot *Asiakkuuksien hallinta* (A.-M. Selin, Haaga-Helia), kalvo 15. Opinnäytteen luku 3.8.2 (Hannus 2004). Kenner Companyn sivu.
# - C. Grönroos, ”A service quality model and its marketing implications”, *European Journal of Marketing* 18(4), 1984. R. Palmatier, R. Dant, D. Grewal ja K. Evans, ”Factors influencing the effectiveness of relationship marketing: a meta-analysis”, *Journal of Marketing* 70(4), 2006. Y. Grégoire ja R. Fisher, ”Customer betrayal and retaliation: when your best customers become your worst enemies”, *Journal of the Academy of Marketing Science* 36(2), 2008.
# - Kriteerien ja varmuuksien kysymykset, kriteerien suunnat, kahden näkökulman sisältö, kadonneiden solujen täydennykset, kumppanuuden tasojen selitykset ja Suvilinjan luvut: *tekijän täydennys*.
#
# **Seuraavaksi:** {11:exercises}. Viimeisessä tehtävässä arvioit suhteita yrityksessä, jota et ole ennen nähnyt.

# %% [markdown] tags=["en", "lesson"]
# ## Where this comes from
#
# - Notes of a training day, *Kohtaaminen VIII* (K. Parviainen, Salpaus, 28 May 2015): two viewpoints, expected and perceived quality, momentary satisfaction, trust, complaints, turning points, the garage, relationships of one family, and occupational health care.
# - Lecture *Obsługa kluczowych klientów* (K. Cybulski, Warsaw): slides 29–31 (nine criteria, RL and G), 37 and 38 (certainty). Lecture slides *Asiakkuuksien hallinta* (A.-M. Selin, Haaga-Helia), slide 15. Section 3.8.2 of a thesis (Hannus 2004). Kenner Company's web page.
# - C. Grönroos, “A service quality model and its marketing implications”, *European Journal of Marketing* 18(4), 1984. R. Palmatier, R. Dant, D. Grewal and K. Evans, “Factors influencing the effectiveness of relationship marketing: a meta-analysis”, *Journal of Marketing* 70(4), 2006. Y. Grégoire and R. Fisher, “Customer betrayal and retaliation: when your best customers become your worst enemies”, *Journal of the Academy of Marketing Science* 36(2), 2008.
# - The questions of the criteria and certainties, the directions of the criteria, the content of the two viewpoints, the fillings of the lost cells, the explanations of the levels of a partnership, and the figures of Suvilinja: *author's completion*.
#
# **Next:** the {11:exercises}. In the last task you assess relationships in a company that you have not seen before.
