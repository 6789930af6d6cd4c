# %% [markdown] tags=["fi", "lesson"] sources=["S0-048", "S2-029"]
# 1. laskea, keille yhteydenotot ja tunnit menevät, ja verrata sitä siihen, mitä asiakkaat tuovat,
# 2. valita yritysasiakkaalle hoitomalli ja sovittaa hoitomallien tunnit käytettävissä olevaan aikaan,
# 3. ratkaista, mitä tappiolliselle asiakkaalle tehdään, ja päättää asiakkuus hyvin,
# 4. erottaa organisatoriset, strategiset ja operatiiviset toimet ja tarkistaa suunnitelma, jossa niistä sovitaan,
# 5. kuvata avainasiakaspäällikön taidot ja sanoa, missä vaikuttaminen muuttuu manipuloinniksi.

# %% [markdown] tags=["en", "lesson"] sources=["S0-048", "S2-029"]
# 1. work out to whom contacts and hours go, and compare that with what the customers bring,
# 2. choose a care model for a business customer, and fit the hours of the models to the time there is,
# 3. decide what to do with an unprofitable customer, and end a relationship well,
# 4. tell organisational, strategic and operational actions apart, and check the plan that agrees on them,
# 5. describe the skills of a key account manager, and say where influence turns into manipulation.

# %% [markdown] tags=["fi", "lesson"]
# ## Yhdeksäs myyjä
#
# ”Tarvitsemme yhdeksännen myyjän”, sanoo Suvilinjan myyntijohtaja. ”Kahdeksan ei ehdi kaikkea.” Talouspäällikkö Henrik Sjöblom kaivaa laskimen esiin. Markkinointipäällikkö Aino Lehtinen kysyy jotain muuta: *mitä* kahdeksan ehti viime vuonna?
#
# Vastaus löytyy asiakasrekisteristä, mutta kukaan ei ole laskenut sitä.

# %% [markdown] tags=["en", "lesson"]
# ## The ninth seller
#
# “We need a ninth seller,” says Suvilinja's sales director. “Eight cannot manage everything.” Henrik Sjöblom, head of finance, gets out his calculator. Aino Lehtinen, head of marketing, asks something else: *what* did the eight manage last year?
#
# The answer is in the customer register, but nobody has worked it out.

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib.learn import install, respond
from asiakkuus_lib.reading import course_data
from asiakkuus_lib.show import Guess, explore

install()

# %% tags=["collapsed"]
from asiakkuus_lib.lessons.l13_care_models import findings
from asiakkuus_lib.locale import use_language

# %% tags=["collapsed"]
use_language(both(fi="fi", en="en"))

# %% tags=["parameters", "collapsed"]
account_book_path: str = ""  # [file account_book] fi: avainasiakastyön työkirja (asiakkuus template account-plan uusi.xlsx); jos tyhjä, kurssin Suvilinja | en: the key-account workbook (asiakkuus template account-plan new.xlsx); if none, the course's own Suvilinja data
customer: str = ""  # fi: asiakas, jonka suunnitelma näytetään (RL on luennon asiakas); jos tyhjä, eniten ostava niistä, joilla on suunnitelma | en: the account whose plan is shown (RL is the lecture's customer); if none, the largest buyer among those that have a plan
as_of: str = ""  # [date] fi: päivä, jona suunnitelmaa katsotaan; jos tyhjä, tämä päivä (kurssin Suvilinjassa 1.1.2026) | en: the day on which the plan is looked at; if none, today (1 January 2026 for the course's Suvilinja)
max_pages: int = 6  # [4..20] fi: kuinka monta sivua suunnitelma saa olla tulostettuna | en: how many pages the plan may have when printed

# %% tags=["collapsed"]
case = findings.AccountPlan.read(locals())
findings.used(case)

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib import care_models
from asiakkuus_lib.lessons.common.stages import stages
from asiakkuus_lib.lessons.l13_care_models import businesses, pictures
from asiakkuus_lib.show import Choice, Slider, money, number

# %% tags=["lesson", "collapsed"]
example = case.of_course()  # fi: luvun suunnitelmat ovat Suvilinjasta | en: the plans of the chapter are Suvilinja's
firms = businesses.of_course()
tiers = care_models.attention(firms)
of_ten, small = tiers.loc["largest"], tiers.loc["small"]
all_contacts, all_hours = int(firms["contacts"].sum()), firms["hours"].sum()
no_purchase = firms[firms["bought"] <= 0]
called_in_vain = no_purchase[no_purchase["contacts"] > 0]
small_called = firms[(firms["tier"] == "small") & (firms["contacts"] > 0)]
of_working_hours = all_hours / course_data("seller_time")["working_hours"].sum()
spoilt = care_models.contacts_to_loss_makers(firms["contacts"], firms["profit"])
each = businesses.by_channel(firms)
in_proportion = round(of_ten["bought_share"] * all_contacts, -1)

# %% [markdown] tags=["fi", "lesson"]
# Myyjät ottivat vuonna 2025 yhteyttä yrityksiin {all_contacts:number} kertaa. Yrityksiä rekisterissä on {len(firms):number}. Niistä kymmenen suurinta toi {of_ten["bought_share"]:percent} yritysmyynnistä ja {of_ten["profit_share"]:percent} yritysasiakkaiden yhteenlasketusta voitosta.
#
# **Arvaa ensin, katso sitten.** Montako yhteydenottoa kymmenen suurinta sai?

# %% [markdown] tags=["en", "lesson"]
# In 2025 the sellers contacted businesses {all_contacts:number} times. There are {len(firms):number} businesses in the register. The ten largest of them brought {of_ten["bought_share"]:percent} of the sales to businesses, and {of_ten["profit_share"]:percent} of the profit that was made on businesses in all.
#
# **Guess first, then look.** How many contacts did the ten largest get?

# %% tags=["lesson", "collapsed"]
explore(
    lambda n: respond(
        n == of_ten["contacts"],
        both(fi="Viisi vuodessa kullekin. Keille loput? Katso alta.", en="Five a year for each. Who got the rest? See below.") if n == of_ten["contacts"]
        else both(fi="Vähemmän. Katso alta.", en="Fewer than that. See below.")),
    {"n": Guess(both(fi="Yhteydenottoja kymmeneen suurimpaan", en="Contacts with the ten largest"), {n: number(n) for n in (round(of_ten["profit_share"] * all_contacts, -1), in_proportion, int(of_ten["contacts"]))})},
)

# %% [markdown] tags=["fi", "lesson"]
# ## Menivätkö ne oikeille?
#
# Avaa kuvio, kun olet arvannut. Siinä on kolme ryhmää: kymmenen suurinta, ne, jotka ostivat alle 500 eurolla, ja kaikki siltä väliltä. Vaihda, mihin yhteydenottoja verrataan. Etsi vertailu, jossa suurimmat *eivät* näytä jääneen vähälle huomiolle.

# %% [markdown] tags=["en", "lesson"]
# ## Did they go to the right ones?
#
# Open the figure when you have guessed. It has three groups: the ten largest, those that bought for under 500 euros, and all in between. Change what the contacts are held against. Find the comparison in which the largest do *not* look neglected.

# %% tags=["lesson", "collapsed"] sources=["S1-043"]
explore(
    lambda measure: pictures.against(tiers, measure),
    {"measure": Choice(both(fi="Mihin yhteydenottoja verrataan", en="Hold contacts against"), {key: name.said() for key, (name, _of) in pictures.MEASURES.items()})}, folded=True, measure="bought",
)

# %% [markdown] tags=["fi", "lesson"] sources=["S1-043", "S1-050"]
# Suurimmat saivat {of_ten["contacts"]:number} yhteydenottoa, pienet {small["contacts"]:number}. Pienistä {len(no_purchase):number} ei ostanut vuonna 2025 mitään, ja niistä {len(called_in_vain):number} sai silti yhteensä {called_in_vain["contacts"].sum():number} yhteydenottoa. Pienet tuottivat yhteensä tappiota, ja siksi niiden osuus voitosta on negatiivinen ja muiden osuudet ovat yhteensä yli sata prosenttia. Kaikista yhteydenotoista {spoilt["loss"]:percent} meni yrityksille, joista Suvilinjalle syntyi tappiota. Koulutuspäivän muistiinpanoissa neuvotaan toisin: *suurin osa liikevaihdosta tulee pieneltä ryhmältä, joten kohdenna voimavarat valittuihin asiakkuuksiin*.
#
# Pitäisikö pienten {small["contacts"]:number} siis siirtää suurimmille? Ensin kolme varausta. Suuri voi tilata itse, eikä soitto olisi muuttanut mitään. Pieni voi olla huomisen suuri. Ja vaikka muistiinpanoissa sanotaan, että *asiakkuus päättyy useimmiten siihen, että myyjältä loppuu kiinnostus*, väitteen tueksi ei löytynyt tutkimusta, ja joskus yhteydenotto jopa karkotti asiakkaita (luku 5: Ascarza, Iyengar ja Schleicher 2016). Yhteydenotto on kuin lääke: sen vaikutus tiedetään vasta, kun sitä on annettu arvalla valituille ja muut on jätetty ilman.

# %% [markdown] tags=["en", "lesson"] sources=["S1-043", "S1-050"]
# The largest got {of_ten["contacts"]:number} contacts, the small {small["contacts"]:number}. Of the small, {len(no_purchase):number} bought nothing in 2025, and {len(called_in_vain):number} of these got {called_in_vain["contacts"].sum():number} contacts all the same. Taken together, the small ones brought Suvilinja a loss, so their share of profit is below zero, and the shares of the others add up to over a hundred per cent. Of all the contacts {spoilt["loss"]:percent} went to businesses on which Suvilinja made a loss. The notes of the training day advise otherwise: *most of the turnover comes from a small group, so allocate resources to chosen relationships*.
#
# Should the {small["contacts"]:number} of the small be moved to the largest, then? First, three reservations. A large customer may order unaided, and a call would have changed nothing. A small one may be large tomorrow. And although the notes say that *a relationship ends most often because the seller loses interest*, no study was found to support it, and at times contact even drove customers away (chapter 5: Ascarza, Iyengar and Schleicher 2016). A contact is like a medicine: its effect is known only when some, drawn by lot, have been given it, and the others have not.

# %% [markdown] tags=["fi", "lesson"] sources=["S0-095"]
# ## Kaikille samaa
#
# Suurimmat eivät näyttäneet jääneen vähälle huomiolle, kun verrattiin *yritysten määrään*. Katso, mitä yksi asiakas kussakin ryhmässä saa vuodessa.

# %% [markdown] tags=["en", "lesson"] sources=["S0-095"]
# ## The same for everybody
#
# The largest did not look neglected against the *number of businesses*. See what one customer of each group gets in a year.

# %% tags=["lesson", "collapsed"] sources=["S0-095"]
pictures.by_channel(each, dict(zip(tiers.index, pictures.tier_names(tiers), strict=True)))

# %% [markdown] tags=["fi", "lesson"] sources=["S0-095", "S2-010", "S4-002", "S4-004", "S4-005", "S4-015"]
# Kukaan ei ole unohtanut suuria. Kaikkia vain on hoidettu samalla tavalla: noin viisi yhteydenottoa vuodessa, joista yksi on käynti. Pienten keskiarvo on matala vain siksi, että useimpiin ei oltu yhteydessä lainkaan; ne {len(small_called):number}, joihin oltiin yhteydessä, saivat nekin noin viisi. Suvilinjalla on yksi **hoitomalli**, vaikkei kukaan ole päättänyt siitä.
#
# Ovatko kaikki asiakkaat yhtä tärkeitä? Konsulttiyritys Kenner vastaa: *ihmiset ovat, yritykset eivät*. Huonompaa palvelua ei Kennerin mukaan saa kukaan, mutta aika on rajallista ja se on suunnattava. Siksi asiakkaat ryhmitellään, ja kullekin ryhmälle suunnitellaan oma hoitomalli sen lähtökohtien ja potentiaalin mukaan. Siinä on segmentoinnin suurin merkitys: oikealla hoitomallilla päästään tavoitteisiin. Luennolla (kalvo 21) kullekin ryhmälle tai asiakkaalle kehitetään **asiakaskontaktistrategia** ja hoito-ohjelma: keneen ollaan yhteydessä, mitä kautta ja kuinka usein (*tekijän tulkinta*). Yllä oleva kuvio näyttää, millainen Suvilinjan strategia on nyt.
#
# Rope ja Pöllänen (1998) kutsuvat **hoito-ohjelmaksi** eli asiakashoitosuunnitelmaksi asiakaskohtaista toimenpidesuunnitelmaa, jolla on neljä tavoitetta: kustannustehokkuus, asiakastyytyväisyys, kannattava asiakassuhde ja lisämyynti.
#
# Nimet menevät helposti sekaisin. Tässä luvussa ne erotetaan näin (*tekijän täydennys*): **hoitomalli** on se, mitä ryhmälle luvataan, **asiakaskontaktistrategia** se, miten ja kuinka usein ryhmään ollaan yhteydessä, ja **hoito-ohjelma** se, mitä yhden asiakkaan hyväksi tehdään.

# %% [markdown] tags=["en", "lesson"] sources=["S0-095", "S2-010", "S4-002", "S4-004", "S4-005", "S4-015"]
# Nobody has forgotten the large ones. Everybody has just been treated alike: about five contacts a year, one of them a visit. The figure for the small is low only because most of them were not contacted at all; the {len(small_called):number} that were contacted got about five each, too. Suvilinja has one **care model**, although nobody decided on it.
#
# Are all customers equally important? A consultancy, Kenner, answers: *people are, companies are not*. Nobody, says Kenner, gets worse service, but time is limited and has to be directed. So customers are grouped, and each group gets a care model designed for its starting point and potential. That is the greatest use of segmentation: the right care model leads to the targets. In the lecture (slide 21) a **customer contact strategy** and a care programme are developed for each group or customer: who is contacted, through what channel, and how often (*author's interpretation*). The figure above shows Suvilinja's present strategy.
#
# Rope and Pöllänen (1998) call a **care programme**, or customer care plan, a plan of action for a customer with four aims: cost efficiency, customer satisfaction, a profitable relationship and additional sales.
#
# The names are easily mixed up. This chapter tells them apart like this (*author's completion*): a **care model** is what a group is promised, a **customer contact strategy** how and how often it is contacted to keep that promise, and a **care programme** what is done for one customer.

# %% [markdown] tags=["fi", "lesson"] sources=["S2-026", "S2-027", "S2-028", "S2-029", "S2-030", "S2-031", "S2-032", "S2-033"]
# ## Neljä hoitomallia
#
# Perinteisesti yritysasiakkaat on jaettu volyymin ja liikevaihdon mukaan kahtia: avainasiakkaat ja muut. Hannus (2004, opinnäytteen mukaan) ryhmittelee ne *sisäisin kriteerein*, sen mukaan, mikä arvo asiakkuudella on yritykselle. Hän nostaa esiin **strategiset mahdollisuudet**, jotka eivät vielä osta tai ostavat vähän mutta voisivat ostaa paljon, ja erottaa strategiset asiakkuudet avainasiakkuuksista. Ryhmiä tulee neljä.

# %% [markdown] tags=["en", "lesson"] sources=["S2-026", "S2-027", "S2-028", "S2-029", "S2-030", "S2-031", "S2-032", "S2-033"]
# ## Four care models
#
# Traditionally business customers have been divided in two by volume and turnover: key customers and others. Hannus (2004, as cited in the thesis) groups them by *internal criteria*, that is, by the value of the relationship to the firm. He brings out **strategic opportunities**, which buy nothing yet, or little, but could buy a great deal, and tells strategic accounts from key accounts. That makes four groups.

# %% tags=["lesson", "collapsed"] sources=["S2-029", "S2-030", "S2-031", "S2-032", "S2-033"]
pictures.models(course_data("care_models_hannus"))

# %% [markdown] tags=["fi", "lesson"] sources=["S2-030", "S2-031", "S2-032", "S2-033"]
# **Lajittele.** Suvilinjan palaverissa tehdään ehdotuksia. Minkä ryhmän hoitomalliin ehdotus kuuluu?

# %% [markdown] tags=["en", "lesson"] sources=["S2-030", "S2-031", "S2-032", "S2-033"]
# **Sort.** Proposals at Suvilinja's meeting. To which group's care model does each belong?

# %% tags=["lesson", "collapsed"] sources=["S2-030", "S2-031", "S2-032", "S2-033"]
group_names = {name: said.said() for name, said in pictures.GROUPS.items()}
proposals = {
    "shared": (both(fi="Sama myyjä vastaa kuudesta yrityksestä ja tekee kullekin tiiviin suunnitelman.", en="One seller is in charge of six businesses, and makes a compact plan for each."), "key",
               both(fi="Tiivis suunnitelma, ja vastuuhenkilöllä on useita.", en="A compact plan, and a manager who has several.")),
    "own": (both(fi="Satamaan palkataan ihminen, joka hoitaa vain yhden asiakkaan rahtia.", en="Somebody is hired at the port to look after the freight of one customer only."), "strategic",
            both(fi="Päätoiminen vastuuhenkilö. Siihen on oltava varaa.", en="A full-time manager. That has to be affordable.")),
    "pilot": (both(fi="Telakalle, joka ei ole vielä ostanut, tarjotaan kuukaudeksi koekuljetus.", en="A boatyard that has not bought yet is offered trial transport for a month."), "opportunity",
              both(fi="Panostus suhteen avaamiseen. Sovi, milloin lopetetaan, ellei ovi aukea.", en="An investment in opening the relationship. Agree on when to stop if the door stays shut.")),
    "web": (both(fi="Kokouspaketin voi varata verkossa, eikä siitä soiteta.", en="A meeting package can be booked on the web, and nobody calls about it."), "one_off",
            both(fi="Kustannustehokas kanava. Monelle asiakkaalle se on myös parempi.", en="A cost-effective channel. For many customers it is better, too.")),
}
explore(
    lambda proposal, group: respond(
        group == proposals[proposal][1],
        proposals[proposal][2] if group == proposals[proposal][1]
        else both(fi="Katso taulukosta vastuu ja palvelut: kenelle tällaista luvataan?", en="Look at responsibility and services in the table: who is promised this?")),
    {"proposal": Choice(both(fi="Ehdotus", en="Proposal"), {key: said for key, (said, _group, _why) in proposals.items()}),
     "group": Guess(both(fi="Ryhmä", en="Group"), group_names)}, proposal="shared",
)

# %% [markdown] tags=["fi", "lesson"] sources=["S4-016", "S4-017", "S4-018", "S2-033"]
# Kennerin kolme segmenttiä (luku 5) saavat omat mallinsa, ja ne sopivat Hannuksen ryhmiin melko hyvin.

# %% [markdown] tags=["en", "lesson"] sources=["S4-016", "S4-017", "S4-018", "S2-033"]
# Kenner's three segments (chapter 5) have models of their own, and they fit the groups of Hannus fairly well.

# %% tags=["lesson", "collapsed"] sources=["S4-016", "S4-017", "S4-018"]
pictures.segments(course_data("care_models_kenner"))

# %% [markdown] tags=["fi", "lesson"]
# Hannuksen taulukosta puuttuu se, joka ostaa säännöllisesti mutta vähän. Nimi *kerta-asiakkuus* ei kuvaa sitä, mutta hoitomalli sopii. Ryhmien rajat yritys päättää itse.

# %% [markdown] tags=["en", "lesson"]
# Hannus's table lacks those that buy regularly and little. The name *one-off* does not describe them, but the care model fits. Where the limits between the groups run, each firm decides for itself.

# %% tags=["lesson", "collapsed"]
large = int((firms["bought"] >= 20_000).sum())
hopes = 3
rest = len(firms) - large - hopes
now_each = (all_hours - firms.loc[firms["bought"] >= 20_000, "hours"].sum()) / rest
most_hours, key_hours = 3_600, 20

# %% [markdown] tags=["fi", "lesson"] sources=["S4-004"]
# ## Montako tuntia asiakkaalle?
#
# Hoitomalli on lupaus, ja lupausten pitämiseen kuluu tunteja. Usein aika jaetaan osuuksina: ”puolet strategisille”. Osuudesta ei kuitenkaan ole apua, ellei tiedetä, kuinka monen asiakkaan kesken se jaetaan. Siksi lasketaan toisin päin: **asiakkaita × tuntia asiakasta kohti**.
#
# Suvilinjan myyjien yhteydenottoihin kului {all_hours:number} tuntia vuonna 2025. Se on vain {of_working_hours:percent} heidän työajastaan. Rekisteristä ei näe, mihin muu aika meni. Se pitäisi selvittää ensin; tässä oletetaan, että aika on sidottu.
#
# Vähintään 20 000 eurolla ostavia on {large:number}; osaa niistä hoidetaan strategisina, muita avainasiakkuuksina. Strategisia mahdollisuuksia on {hopes:number}, niistä yksi luvun 10 telakka, ja kuhunkin käytetään 40 tuntia. Muihin kuluu nyt keskimäärin {now_each:number.1} tuntia asiakasta kohti. Ryhmät on tässä jaettu ostojen mukaan, jotta tunnit voi laskea (*tekijän esimerkki*). *Avainasiakkuus* on tässä ryhmän nimi, ja ryhmä on eri asia kuin luvun 10 valinta. Hoitomalli tarvitaan kaikille; luvussa 10 valittiin ne **viisi**, joihin panostetaan ensin, eivätkä kaikki viisi ole edes suuria ostajia.
#
# Siirrä säätimiä, kunnes tunnit riittävät, ja katso, mistä luovut.

# %% [markdown] tags=["en", "lesson"] sources=["S4-004"]
# ## How many hours for a customer?
#
# A care model is a promise, and promises cost hours. Time is often divided in shares: “half for the strategic ones”. But a share means nothing unless you know how many customers have to share it. So work it out the other way: **customers × hours for each**.
#
# The contacts of Suvilinja's sellers took {all_hours:number} hours in 2025. That is only {of_working_hours:percent} of their working hours. Where the rest went, the register does not tell. That should be found out first; here we suppose that it is tied up.
#
# There are {large:number} that buy for at least 20,000 euros; some of them are looked after as strategic accounts, the others as key accounts. There are {hopes:number} strategic opportunities, one of them the shipyard of chapter 10, at 40 hours each. The rest take about {now_each:number.1} hours each now, on average. The groups are here divided by purchases, so that the hours can be worked out (*author's example*). *Key account* is here the name of a group, and a group is not the choice of chapter 10. Everybody needs a care model; chapter 10 chose the **five** to invest in first, and not all of the five are even large buyers.
#
# Move the controls until the hours are enough, and see what you give up.

# %% tags=["lesson", "collapsed"] sources=["S4-004"]
def hours_of(strategic, hours_strategic, hours_key, automated):
    counts = {"strategic": strategic, "key": large - strategic, "opportunity": hopes, "one_off": rest}
    promised = {"strategic": hours_strategic, "key": hours_key, "opportunity": 40, "one_off": now_each}
    return pictures.hours(care_models.hours_needed(counts, promised, automated / 100), counts, all_hours, most_hours)

explore(hours_of, {
    "strategic": Slider(both(fi="Strategisia asiakkuuksia", en="Strategic accounts"), 1, 10),
    "hours_strategic": Slider(both(fi="Tuntia strategista kohti", en="Hours for each strategic account"), 20, 140, 20),
    "hours_key": Slider(both(fi="Tuntia avainasiakkuutta kohti", en="Hours for each key account"), 5, 40, 5),
    "automated": Slider(both(fi="Muiden hoidosta automatisoitu, %", en="Care of the others automated, %"), 0, 80, 10),
}, strategic=4, hours_strategic=60, hours_key=key_hours, automated=0)

# %% [markdown] tags=["fi", "lesson"] sources=["S4-018", "S2-033"]
# Kun mitään ei automatisoida, tunnit eivät riitä säätimien pienimmilläkään arvoilla: lähes kaikki kuluu muihin, sillä niitä on satoja. Ellei muuta työaikaa vapaudu, aika suurten hoitoon saadaan automatisoimalla muiden hoitoa. Yhdeksäs myyjä ei ole ainoa keino.
#
# **Pohdi.** Mitä teillä voisi hoitaa ilman myyjää niin, että asiakas pitäisi sitä parannuksena?

# %% [markdown] tags=["en", "lesson"] sources=["S4-018", "S2-033"]
# If nothing is automated, the hours are not enough even at the lowest values of the controls: nearly all go to those of whom there are hundreds. Unless other working hours can be freed, time for the large ones comes from automating the care of the others. A ninth seller is not the only way.
#
# **Reflect.** What could you look after without a seller in such a way that the customer would think it an improvement?

# %% [markdown] tags=["fi", "lesson"] sources=["X-11", "S0-050", "S0-086", "S0-087", "S0-088", "S4-018", "S2-033"]
# ## Tappiollinen asiakas: neljä neuvoa
#
# Luennolla kullekin asiakasryhmälle asetetaan tavoite (kalvo 23): hankitaan uusia asiakkaita, *kehitetään* niitä, joilla on käyttämätöntä potentiaalia, *säilytetään* arvokkaimmat, ja kannattamattomat *muutetaan* kannattaviksi tai niistä luovutaan (kalvo 39). Viimeksi mainituista lähteet ovat eri mieltä.
#
# | neuvo | kenen | sopii, kun (*tekijän täydennys*) |
# |---|---|---|
# | **muuta, ja ellei se auta, luovu** | luento | tappio johtuu asiakkaan tavasta ostaa, ja muutoksesta on sovittava yhdessä |
# | **automatisoi** | Kenner | ostot ovat pienet, ja kallista on meidän hoitomme |
# | **siirrä halvempaan kanavaan** | opinnäyte | asiakas pärjää verkossa, mutta on tottunut soittamaan |
# | **pidä, pieni voi kasvaa** | muistiinpanot | potentiaalista on muutakin näyttöä kuin toive |
#
# Ne eivät kumoa toisiaan, kun kysyy ensin: *mistä tappio johtuu?*

# %% [markdown] tags=["en", "lesson"] sources=["X-11", "S0-050", "S0-086", "S0-087", "S0-088", "S4-018", "S2-033"]
# ## An unprofitable customer: four pieces of advice
#
# The lecture sets each customer group a goal (slide 23): new ones are acquired, those with unused potential are *developed*, the most valuable *retained*, and the unprofitable *changed* or, failing that, given up (slide 39). On these last, the sources disagree.
#
# | advice | whose | fits when (*author's completion*) |
# |---|---|---|
# | **change, and if that does not help, let go** | lecture | the loss comes from the customer's way of buying, and a change has to be agreed on together |
# | **automate** | Kenner | purchases are small, and it is our care that is expensive |
# | **move to a cheaper channel** | thesis | the customer would manage on the web, but is used to calling |
# | **keep: the small may grow** | notes | there is more evidence of the potential than hope |
#
# They do not contradict one another if you first ask: *what does the loss come from?*

# %% tags=["lesson", "collapsed"] sources=["X-11", "S0-088"]
advice_names = {
    "change": both(fi="muuta tai luovu", en="change or let go"), "automate": both(fi="automatisoi", en="automate"),
    "channel": both(fi="halvempaan kanavaan", en="cheaper channel"), "keep": both(fi="pidä", en="keep"),
}
losers = {
    "cancels": (both(fi="Opisto varaa koko kannen ja peruu joka toisen kerran samana aamuna.", en="A college books a whole deck, and every other time cancels that same morning."), "change",
                both(fi="Tappio syntyy perumisista. Sovi niiden hinnasta; ellei se käy, päätä asiakkuus.", en="The loss comes from cancelling. Agree on its price; if that will not do, end it.")),
    "calls": (both(fi="Tilitoimisto tilaa jokaisen lippunsa puhelimitse, vaikka verkkokauppa on auki.", en="An accountancy firm telephones for every ticket, although the web shop is open."), "channel",
              both(fi="Opasta kerran kädestä pitäen. Puhelin voi silti jäädä niille, jotka eivät verkkoa käytä.", en="Show them how, once and properly. The telephone may stay for those that do not use the web.")),
    "visits": (both(fi="Kahvila ostaa 300 eurolla, ja myyjä käy siellä neljästi vuodessa.", en="A café buys for 300 euros, and a seller visits it four times a year."), "automate",
               both(fi="Kallista on meidän tapamme. Muistutusviesti ja yhteystiedot riittävät.", en="It is our habit that is expensive. A reminder and somebody to ask will do.")),
    "new": (both(fi="Uusi leirikeskus kokeili rahtia kahdesti. Se avaa kesällä 80 vuodepaikkaa.", en="A new camp centre tried freight twice. It opens 80 beds in summer."), "keep",
            both(fi="Vuodepaikat ovat näyttöä. Merkitse päivä, jona arvioit uudelleen.", en="The beds are evidence. Set a day on which to look again.")),
}
explore(
    lambda loser, advice: respond(
        advice == losers[loser][1],
        losers[loser][2] if advice == losers[loser][1]
        else both(fi="Kysy, mistä tappio johtuu: asiakkaan tavasta ostaa, kanavasta, meidän hoidostamme vai siitä, että ollaan alussa?", en="Ask what the loss comes from: the customer's way of buying, the channel, our care, or its being early days?")),
    {"loser": Choice(both(fi="Asiakas", en="Customer"), {key: said for key, (said, _advice, _why) in losers.items()}),
     "advice": Guess(both(fi="Ensimmäinen neuvo", en="First advice"), advice_names)}, loser="cancels",
)

# %% [markdown] tags=["fi", "lesson"] sources=["S1-047", "S0-088"]
# Jos luovutaan, *miten päätetään asiakkuus niin, että takaisin on helppo tulla ja jää hyvä jälkimaku?* Luvussa 5 keinoja oli neljä: syy kerrotaan ensin kasvokkain, asiakas saa aikaa, viimeiset työt tehdään kunnolla ja ovi jätetään auki. Laske kuitenkin ennen sitä, mitä lähtijän mukana menee: asiakkaat, joille se on suositellut teitä, ja ostot, joilla laiva saatiin täyteen hiljaisina päivinä. Kustannukset eivät aina lähde asiakkaan mukana.

# %% [markdown] tags=["en", "lesson"] sources=["S1-047", "S0-088"]
# If you let go, *how do you end a relationship so that it is easy to come back, and a good aftertaste remains?* Chapter 5 had four ways: the reason is first told face to face, the customer gets time, the last jobs are done properly, and the door is left open. But first work out what goes with the one who leaves: the customers to whom it has recommended you, and the purchases that filled the ship on quiet days. Costs do not always leave with the customer.

# %% [markdown] tags=["fi", "lesson"] sources=["S3-080", "S3-082", "S3-093"]
# ## Kolmenlaisia toimia
#
# Mihin vapautunut aika käytetään? Luennolla (kalvo 44) avainasiakkaisiin kohdistuvat toimet ovat organisatorisia, strategisia tai operatiivisia. Tason tunnistaa, kun katsoo, *kenen on muututtava*. Tuote voi olla kahdella tasolla: yksilöllinen tuote suunnitellaan yhdessä asiakkaan kanssa, avainasiakkaille sovitetun tuotteen teemme itse (*tekijän täydennys*).

# %% [markdown] tags=["en", "lesson"] sources=["S3-080", "S3-082", "S3-093"]
# ## Three kinds of actions
#
# What is the time that was freed used for? In the lecture (slide 44) actions for key customers are organisational, strategic or operational. You can tell the level by *who has to change*. A product can be on two levels: an individualised one is designed together with the customer, one adapted to key customers we make by ourselves (*author's completion*).

# %% tags=["lesson", "collapsed"] sources=["S3-080", "S3-082", "S3-093"]
pictures.actions(course_data("kam_actions"), course_data("org_forms"))

# %% [markdown] tags=["fi", "lesson"] sources=["S3-081"]
# Organisatoriset toimet ovat luennolla omalla kalvollaan: viisi tapaa organisoida oma väki, suurimmasta pienimpään ja samalla itsenäisimmästä vähiten itsenäiseen. **Itsenäinen** yksikkö ei ole minkään toisen osa, ja sen johtaja päättää kysymättä muulta myynniltä (*tekijän täydennys*).

# %% [markdown] tags=["en", "lesson"] sources=["S3-081"]
# The organisational actions have a slide of their own in the lecture: five ways to organise our own people, from the largest to the smallest, and so from the most to the least independent. An **independent** unit is no part of another one, and its head decides without asking the rest of sales (*author's completion*).

# %% tags=["lesson", "collapsed"] sources=["S3-081", "S3-138"]
pictures.forms(course_data("org_forms"))

# %% [markdown] tags=["fi", "lesson"] sources=["S3-081", "S3-138", "S1-072", "S3-136"]
# Kalvon ydin on **samanarvoisuus**: kolmessa ylimmässä muodossa avainasiakkaiden yksikkö on samalla tasolla kuin muu myynti eikä kysy siltä lupaa. Mitä vähemmän avainasiakkaita on ja mitä pienempiä ne ovat, sitä kevyempi muoto riittää. Suvilinjan viidelle avainasiakkaalle (luku 10) riittää työryhmä, jossa kullakin asiakkaan ihmisellä on vastinpari (luku 12). Muistiinpanoissa asiakkuuksien johtaminen annetaan yleensä erilliselle **asiakkuusjohtajalle**. Hän ei ole kuudes muoto vaan johtaja, jolle mikä tahansa viidestä voi raportoida (*tekijän täydennys*).

# %% [markdown] tags=["en", "lesson"] sources=["S3-081", "S3-138", "S1-072", "S3-136"]
# The point of the slide is **equal rank**: in the top three forms the key-account unit is on a level with the rest of sales, and does not ask it for permission. The fewer and smaller the key customers, the lighter the form that will do. For Suvilinja's five key accounts (chapter 10), a team is enough, in which each of the customer's people has a counterpart (chapter 12). In the notes the management of relationships is usually given to a separate **customer director**. That is not a sixth form, but a director to whom any of the five may report (*author's completion*).

# %% [markdown] tags=["fi", "lesson"] sources=["S3-122", "S3-124"]
# ## Suunnitelma yhdelle asiakkaalle
#
# Toimista sovitaan **asiakkuussuunnitelmassa**. *Tarvitaanko sitä, ja mitkä ovat sen pääosat?* Mieti hetki, ennen kuin luet: mitä haluaisit löytää yhdeltä paperilta, jos saisit toisen myyjän asiakkaan huomenna?

# %% [markdown] tags=["en", "lesson"] sources=["S3-122", "S3-124"]
# ## A plan for one account
#
# Actions are agreed on in an **account plan**. *Is one needed, and what are its main components?* Think for a moment before you read: what would you like to find on a single sheet of paper, if you took over another seller's customer tomorrow?

# %% [markdown] tags=["fi", "lesson"] sources=["S2-034", "S3-123", "S3-125"]
# Opinnäytteen mukaan (Hannus 2004) suunnitelman laatiminen, toteutus ja ylläpito on hoitomallin keskeinen osa, ja suunnitelmassa on **neljä kohtaa**: asiakkaan lähtötiedot, suhteen luonne, vastuut ja kehittämistoimet. Kalanjalostamosta ne voisivat olla (*tekijän esimerkki*): paljonko se ostaa rahtia ja keneltä; pitääkö se meitä kumppanina vai yhtenä kuljettajana muiden joukossa; kuka vastaa sopimuksesta, kuka aikatauluista; mitä kokeillaan keväällä.
#
# Luennolla osia on **viisi**, ja suunnitelmalla on neljä tehtävää: se innostaa, motivoi, viestii ja valvoo (kalvo 74). Ne erottaa kysymällä, mitä lukijassa tapahtuu (*tekijän täydennys*): se *innostaa*, kun lukija keksii jotakin uutta, *motivoi*, kun hän jaksaa yrittää sovittua, *viestii*, kun hän saa tietää, mitä ei tiennyt, ja *valvoo*, kun tehtyä verrataan sovittuun.

# %% [markdown] tags=["en", "lesson"] sources=["S2-034", "S3-123", "S3-125"]
# According to the thesis (Hannus 2004) making, carrying out and maintaining the plan is the central part of a care model, and the plan has **four parts**: the customer's baseline data, the nature of the relationship, responsibilities, and development actions. Of the fish processor they might be (*author's example*): how much freight it buys, and from whom; whether it sees us as a partner, or as one carrier among others; who is responsible for the agreement and who for the timetables; what is tried in spring.
#
# In the lecture there are **five components**, and a plan has four functions: it inspires, motivates, communicates and controls (slide 74). To tell them apart, ask what happens in the reader (*author's completion*): it *inspires* when the reader thinks of something new, *motivates* when the reader finds the strength to try what was agreed, *communicates* when the reader learns what was not known before, and *controls* when what was done is compared with what was agreed.

# %% tags=["lesson", "collapsed"] sources=["S3-125"]
pictures.parts(course_data("plan_components"))

# %% tags=["lesson", "collapsed"] sources=["S3-126"]
pictures.recommendations(course_data("plan_recommendations"))

# %% [markdown] tags=["fi", "lesson"] sources=["S3-126"]
# Osan suosituksista, kuten sivumäärän, päiväyksen ja vastuuhenkilöt, voi tarkistaa koneella. Muut on kysyttävä niiltä, jotka suunnitelmaa käyttävät.
#
# Luvussa 11 arvioitiin suhde kalanjalostamoon, jota hoitaa myyjä S07. Viiden valitun joukkoon se ei päässyt (luku 10), mutta suurimmalle ostajalle tehdään silti suunnitelma: ostojen perusteella sitä hoidetaan avainasiakkuutena. Lue suunnitelma niin kuin saisit asiakkaan hoidettavaksesi huomenna. Raportti luettelee lopuksi, mitä puuttuu. Etsi sitä ennen kaksi asiaa, joita se *ei* huomaa: yksi koskee ihmisiä, toinen tunteja.

# %% [markdown] tags=["en", "lesson"] sources=["S3-126"]
# A machine can check some of the recommendations, such as pages, date and owners. The others have to be asked of those who use the plan.
#
# Chapter 11 assessed the relationship with the fish processor, which is looked after by seller S07. It was not among the five chosen (chapter 10), but the largest buyer gets a plan all the same: by its purchases it is looked after as a key account. Read it as if you took over the customer tomorrow. At the end the report lists what is missing. Before that, find two things that it does *not* notice: one is about people, the other about hours.

# %% [markdown] tags=["fi"] sources=["S3-125"]
# ## Mihin suunnitelma nojaa?

# %% [markdown] tags=["en"] sources=["S3-125"]
# ## What does the plan rest on?

# %% tags=["collapsed"]
findings.basis(case)

# %% [markdown] tags=["fi"]
# ## Tavoitteet

# %% [markdown] tags=["en"]
# ## Goals

# %% tags=["collapsed"]
findings.goals(case)

# %% [markdown] tags=["fi"]
# ## Ihmiset, jotka osallistuvat

# %% [markdown] tags=["en"]
# ## The people who take part

# %% tags=["collapsed"]
findings.people(case)

# %% [markdown] tags=["fi"]
# ## Toimenpiteet

# %% [markdown] tags=["en"]
# ## Actions

# %% tags=["collapsed"]
findings.actions(case)

# %% [markdown] tags=["fi"]
# ## Voimavarat ja riskit

# %% [markdown] tags=["en"]
# ## Resources and risks

# %% tags=["collapsed"]
findings.resources(case)

# %% [markdown] tags=["fi"]
# ## Mitä suunnitelmasta puuttuu?

# %% [markdown] tags=["en"]
# ## What does the plan lack?

# %% tags=["collapsed"]
findings.lacking(case)

# %% [markdown] tags=["fi"]
# ## Onko suunnitelmassa ristiriitoja?

# %% [markdown] tags=["en"]
# ## Are there contradictions in the plan?

# %% tags=["collapsed"]
findings.contradicting(case)

# %% [markdown] tags=["fi"]
# ## Kuinka paljon suunnitelmasta on täytetty?

# %% [markdown] tags=["en"]
# ## How much of it is filled in?

# %% tags=["collapsed"]
findings.fullness(case)

# %% tags=["lesson", "collapsed"]
planned = {who: case.read({"account_book_path": "", "customer": who}) for who in ("A00219", "A02867", "A01813")}
town = planned["A01813"]
town_most, town_loss = town.fact("wallet_high"), -firms.loc["A01813", "profit"]
fish_hours, unfit = planned["A00219"].basis["hours"], len(planned["A00219"].against_facts)
town_began = town.plan.goals.query("kind == 'sales'")["now"].iloc[0]
fill_rates = {who: own.filled["told"].sum() / own.filled["asked"].sum() for who, own in planned.items()}

# %% [markdown] tags=["fi", "lesson"]
# Ristiriita tarkoittaa tässä, että suunnitelman omat kohdat eivät sovi yhteen. Kalanjalostamon suunnitelmasta ei löytynyt niitä, ja se on täytetty lähes kokonaan. Ne {unfit:number} kohtaa, jotka raportti käskee ratkaista ensin, ovat toista lajia: suunnitelma ei sovi siihen, mitä asiakkaasta tiedetään.
#
# Kaksi asiaa jäi raportilta huomaamatta. Hallituksen puheenjohtajalle, joka vahvistaa päätökset, ei ole yhtään toimea, ja tunteja on varattu {fish_hours:number}, vaikka säätimien alkuarvoissa avainasiakkuudelle luvattiin {key_hours:number}. Kenen tunneista loput otetaan?
#
# Suunnitelma on tehty myös ohjelmistoyhtiöstä, joka on yksi valituista viidestä, ja Siikasalmen kunnasta. Kunnan suunnitelma on vanhempi: se tehtiin ennen valintaa. Vaihda asiakasta ja katso, näkyvätkö ristiriidat pylväistä.

# %% [markdown] tags=["en", "lesson"]
# A contradiction means here that the plan's own parts do not go together. None was found in the fish processor's plan, and nearly all of it is filled in. The {unfit:number} things that the report tells you to settle first are of another sort: the plan does not fit what is known of the account.
#
# Two things escaped the report. For the chair of the board, who confirms decisions, there is no action; and {fish_hours:number} hours are set aside, although the controls began by promising a key account {key_hours:number}. Whose hours are the rest?
#
# There is a plan for the software company, one of the five chosen, and an older one, made before the choice, for Siikasalmen kunta, the municipality. Change the account, and see whether the contradictions show in the bars.

# %% tags=["lesson", "collapsed"]
explore(
    lambda who: findings.fullness(planned[who]).figure,
    {"who": Choice(both(fi="Asiakas", en="Account"), {who: own.here for who, own in planned.items()})}, who="A02867",
)

# %% [markdown] tags=["fi", "lesson"]
# Täyttöaste kertoo lomakkeesta: ohjelmistoyhtiön suunnitelmasta on täytetty {fill_rates["A02867"]:percent}, kunnan {fill_rates["A01813"]:percent}. Ristiriidat näkyvät vain kuvion otsikosta. Ne löytää, kun lukee riviä muun tiedon rinnalla: ohjelmistoyhtiön talousjohtaja vahvistaa päätökset ja suhtautuu epäillen, eikä hänelle ole yhtään toimea.
#
# **Lajittele.** Rivit ovat kunnan suunnitelmasta. Kunta ostaa kaikilta yhteensä enintään {town_most:number} eurolla vuodessa, ja hallintosihteeri jää eläkkeelle 31.5.2026. Tänään on 1.1.2026.

# %% [markdown] tags=["en", "lesson"]
# How full a plan is says something about the form: {fill_rates["A02867"]:percent} of the software company's is filled in, and {fill_rates["A01813"]:percent} of the municipality's. Only the title of the figure shows the contradictions. You find them by reading a row beside what else is known: at the software company, the chief financial officer has to confirm decisions and is doubtful, yet there is no action for that person.
#
# **Sort.** These rows are from the municipality's plan. With all its suppliers together it spends {town_most:money} a year at most, and the administrative secretary retires on 31 May 2026. Today is 1 January 2026.

# %% tags=["lesson", "collapsed"] sources=["S3-125", "S3-126"]
verdicts = {"lacks": both(fi="jotain puuttuu", en="something is missing"), "contradicts": both(fi="ristiriita", en="a contradiction"), "fine": both(fi="kunnossa", en="in order")}
rows = {
    "sales": (both(fi="Tavoite: ostot 150 000 euroon vuonna 2026. Vastuuhenkilö S07.", en="Goal: purchases of 150,000 euros in 2026. Owner S07."), "contradicts",
              both(fi="Enemmän kuin kunta ostaa kaikilta yhteensä. Yhdeltä toimittajalta se ostaa enintään {most}.", en="More than the municipality buys from all its suppliers. From one supplier it buys {most} at most.").format(most=money(town.attainable))),
    "agree": (both(fi="Sovi, mihin saakka ja millä hinnalla varausta voi muuttaa. Hallintojohtaja; S07; 27.2.2026.", en="Agree until when and at what price a booking can be changed. Director of administration; S07; 27 February 2026."), "fine",
              both(fi="Mitä, kenelle, kuka ja milloin: kaikki on kirjattu, eikä mikään ole ristiriidassa.", en="What, to whom, who and when: all there, and nothing disagrees.")),
    "present": (both(fi="Esittele, mitä työmatkaliput maksaisivat ja säästäisivät. Kunnanjohtaja; S07.", en="Show what commuter tickets would cost and save. Municipal manager; S07."), "lacks",
                both(fi="Määräpäivä puuttuu. Ilman sitä toimi on aikomus.", en="There is no due date. Without one an action is an intention.")),
    "secretary": (both(fi="Kirjaa yhdessä, miten kokoukset varataan. Hallintosihteeri; S07; 15.6.2026.", en="Write down together how meetings are booked. Administrative secretary; S07; 15 June 2026."), "contradicts",
                  both(fi="Kaikki sarakkeet on täytetty, mutta ihminen on silloin jo poissa.", en="Every column is filled in, but the person will have left by then.")),
    "tender": (both(fi="Riski: kilpailutus joudutaan uusimaan. Varaudutaan pitämällä tarjous ajan tasalla.", en="Risk: the tender has to be repeated. We prepare by keeping our offer up to date."), "lacks",
               both(fi="Kuka pitää? Riskilläkin on vastuuhenkilö.", en="Who keeps it? A risk has an owner too.")),
}
explore(
    lambda row, verdict: respond(
        verdict == rows[row][1],
        rows[row][2] if verdict == rows[row][1]
        else both(fi="Käy läpi: kuka, milloin, kenelle? Sopiiko rivi siihen, mitä kunnasta tiedetään?", en="Go through it: who, when, to whom? Does the row fit what is known of the municipality?")),
    {"row": Choice(both(fi="Rivi", en="Row"), {key: said for key, (said, _verdict, _why) in rows.items()}),
     "verdict": Guess(both(fi="Mitä vikaa", en="What is wrong"), verdicts)}, row="sales",
)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-122"]
# Kunnan neljästä ristiriidasta näit kaksi. Lisäksi yhden tavoitteen päivä ja koko suunnitelman tarkistuspäivä ovat menneet. Lähtötaso taas ei ole ristiriidassa minkään kanssa, mutta kunta ostaa nyt vähemmän ({town.bought:money}) kuin silloin, kun tavoite asetettiin ({town_began:money}): tavoite etääntyy. Suunnitelma on päivitetty viimeksi {town.age:number} päivää sitten, joten sen luvutkin ovat vanhentuneet. Siinä ei myöskään näy, että kunnasta jäi vuonna 2025 tappiota {town_loss:number} euroa: pitäisikö sille myydä lisää vai ensin muuttaa jotakin?
#
# Entä tarvitaanko suunnitelmaa? Kun 385 yritystä tutkittiin, menestykseen liittyivät aktiivisuus, voimavarojen saatavuus, yhteishenki ja ylimmän johdon osallistuminen. **Muodollisuus** eli se, kuinka tarkasti säännöt, lomakkeet ja raportit määräävät työn, liittyi *huonompaan* tulokseen (Workman, Homburg ja Jensen 2003). Yhteys ei todista syytä, mutta suunnitelma, jota kukaan ei avaa, tulee ainakin kalliiksi. Pidä se lyhyenä ja käytössä, ja määrää mahdollisimman vähän.

# %% [markdown] tags=["en", "lesson"] sources=["S3-122"]
# You have seen two of the municipality's four contradictions. Besides, the day of one goal and the day of the whole plan's review have passed. The starting level, for its part, contradicts nothing, but the municipality now buys less ({town.bought:money}) than when the goal was set ({town_began:money}): the goal is moving away. The plan was last updated {town.age:number} days ago, so its numbers are out of date too. Nor does it show that the municipality brought a loss of {town_loss:money} in 2025: should we sell it more, or should something be changed first?
#
# Is a plan needed, then? In a study of 385 firms, success was associated with activity, access to resources, team spirit and the involvement of top management. **Formalisation**, that is, how far rules, forms and reports prescribe the work, was associated with *worse* results (Workman, Homburg and Jensen 2003). An association does not prove a cause, but a plan that nobody opens is certainly expensive. Keep it short and in use, and prescribe as little as possible.

# %% [markdown] tags=["fi", "lesson"] sources=["S3-127", "S3-128", "S3-129", "S3-130", "S3-131", "S3-132", "S3-137"]
# ## Kuka avainasiakastyötä vetää?
#
# Luennolla opiskelijat saivat kuvata avainasiakaspäällikön: mies vai nainen, ikä, ulkonäkö, pukeutuminen, kokemus, luonne. Käännetään kysymys toisin päin: *mitä hänen pitää osata, ja miten sen voi todeta?* Sukupuoli, ikä ja ulkonäkö eivät kerro osaamisesta, eikä niitä saa käyttää valinnan perusteena (yhdenvertaisuuslaki 1325/2014, tasa-arvolaki 609/1986).

# %% [markdown] tags=["en", "lesson"] sources=["S3-127", "S3-128", "S3-129", "S3-130", "S3-131", "S3-132", "S3-137"]
# ## Who leads key-account work?
#
# In the lecture students described a key account manager: man or woman, age, looks, dress, experience, character. Let us turn the question round: *what must the person be able to do, and how can that be shown?* Sex, age and looks tell nothing of ability, and may not be used as grounds for choosing (Finland's Non-discrimination Act 1325/2014 and Equality Act 609/1986).

# %% tags=["lesson", "collapsed"] sources=["S3-128", "S3-129", "S3-130", "S3-131", "S3-137"]
pictures.skills(course_data("skills"))

# %% [markdown] tags=["fi", "lesson"] sources=["S3-132", "S3-137", "S3-131"]
# Luennon mukaan kolme alinta riviä ovat kaikki *sosiaalisia taitoja*, jotka voi oppia: vuorovaikutus- ja käsitteelliset taidot liittyvät läheisesti toisiinsa ja kuuluvat samaan joukkoon kuin Argylen seitsemän perustaitoa. Siksi sama taito, kuten viestintä, voi olla kahdella rivillä. Voiko analysointia sanoa sosiaaliseksi taidoksi? Ainakin moni ongelma selviää vain kysymällä.
#
# Lisäksi tarvitaan **johtamistaitoja**: avainasiakaspäällikön on osattava organisoida yhtä hyvin kuin vetää ryhmää, vaikkei hän olisi kenenkään esihenkilö.
#
# **Pohdi.** Missä taulukon taidoista olet vahva, missä heikko? Mistä joku muu voisi huomata sen?

# %% [markdown] tags=["en", "lesson"] sources=["S3-132", "S3-137", "S3-131"]
# According to the lecture the three rows at the bottom are all *social skills*, which can be learnt: interpersonal and conceptual skills are closely linked, and belong with Argyle's seven basic skills. So the same skill, such as communication, may stand in two rows. Can analysing be called a social skill? At any rate many problems come to light only by asking.
#
# **Leadership skills** are needed too: a key account manager must be as good an organiser as a leader of a team, even without being anybody's superior.
#
# **Reflect.** In which of the skills in the table are you strong, in which weak? How would anybody else know?

# %% [markdown] tags=["fi", "lesson"] sources=["S3-133", "S3-134"]
# ## Vaikuttaa saa, huijata ei
#
# Ryhmän vetäjän on tunnettava säännöt, joiden mukaan ihmiset toimivat. Cialdinin mukaan kulttuurin säännöistä syntyy kuusi vaikuttamisen periaatetta.

# %% [markdown] tags=["en", "lesson"] sources=["S3-133", "S3-134"]
# ## To influence is not to deceive
#
# To lead a team, one must know the rules by which people act. According to Cialdini the rules of a culture give six principles of influence.

# %% tags=["lesson", "collapsed"] sources=["S3-134"]
pictures.principles(course_data("cialdini"))

# %% [markdown] tags=["fi", "lesson"] sources=["S3-133"]
# Samoja sääntöjä voi käyttää manipulointiin, ja silloin vaikuttamisesta tulee petosta.
#
# **Lajittele.** Samaan periaatteeseen voi vedota rehellisesti tai manipuloiden. Mistä eron tunnistaa?

# %% [markdown] tags=["en", "lesson"] sources=["S3-133"]
# The same rules can be used to manipulate, and then influence becomes deceit.
#
# **Sort.** You can appeal to the same principle honestly, or manipulate by it. How do you tell?

# %% tags=["lesson", "collapsed"] sources=["S3-133", "S3-134"]
uses = {"honest": both(fi="rehellistä", en="honest"), "deceit": both(fi="manipulointia", en="manipulation")}
lines = {
    "cabins": (both(fi="”Hyttejä on jäljellä kaksi.” Varausjärjestelmässä on kaksi.", en="“There are two cabins left.” The booking system shows two."), "honest",
               both(fi="Niukkuus on totta, ja asiakas tarvitsee sen tiedon.", en="The scarcity is real, and the customer needs to know.")),
    "neighbours": (both(fi="”Kaikki naapurikunnat ovat jo mukana.” Mukana on yksi.", en="“All the neighbouring municipalities have joined.” One has."), "deceit",
                   both(fi="Sosiaalinen todiste, jota ei ole.", en="Social proof that does not exist.")),
    "lunch": (both(fi="Ostaja kutsutaan viikonlopuksi kylpylään juuri ennen kilpailutusta.", en="The buyer is invited to a spa for the weekend, just before a tender."), "deceit",
              both(fi="Vastavuoroisuutta ostetaan. Kunnan viranhaltijalle se voi olla myös lahjus.", en="Reciprocity is being bought. With a public official it may be a bribe, too.")),
}
explore(
    lambda line, use: respond(
        use == lines[line][1],
        lines[line][2] if use == lines[line][1]
        else both(fi="Kysy: onko se totta, ja voisitko kertoa asiakkaalle jälkeenpäin, miten vaikutit häneen?", en="Ask: is it true, and could you tell the customer afterwards how you influenced?")),
    {"line": Choice(both(fi="Tilanne", en="Situation"), {key: said for key, (said, _use, _why) in lines.items()}),
     "use": Guess(both(fi="Onko se", en="Is it"), uses)}, line="cabins",
)

# %% [markdown] tags=["fi", "lesson"]
# ## Mitä myyntijohtajalle sanotaan
#
# Yhdeksännestä myyjästä ei kannata päättää vielä: kukaan ei tiedä, mihin {1 - of_working_hours:percent} kahdeksan myyjän työajasta meni. Kun se on selvitetty, päätetään, ketkä saavat enemmän ja mitä muut saavat tilalle, ja kokeillaan sitä ensin osalla asiakkaista. Lyhyt suunnitelma tehdään ensin valituille viidelle, sitten muille, joille hoitomalli sen lupaa. Kalanjalostamon suunnitelma on kurssin raportissa tiivistetty näin. Oman asiakkaanne suunnitelman saat, kun täytät työkirjan (`asiakkuus template account-plan`) ja annat komennon `asiakkuus report account-plan`. Se tulee myös Word-asiakirjana.

# %% [markdown] tags=["en", "lesson"]
# ## What the sales director is told
#
# It is too early to decide on a ninth seller: nobody knows where {1 - of_working_hours:percent} of the eight sellers' working hours went. Once that is known, decide who gets more, and what the others get in its place, and try it on some customers first. A short plan is made for the five chosen first, and then for the others whose care model promises one. The course report sums up that of the fish processor like this. To make the plan of a customer of your own, fill in the workbook (`asiakkuus template account-plan`) and give the command `asiakkuus report account-plan`. It comes as a Word document too.

# %% tags=["collapsed"]
findings.start(case)

# %% tags=["lesson", "collapsed"]
stages(5)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-048"]
# Avainasiakastyön viides vaihe on valmis. Samalla on käyty läpi luennon ”pähkinänkuori” (kalvo 21): luo asiakasymmärrys, tunnista asiakkaat, luokittele heidät kannattavuuden ja merkityksen mukaan ja *eriytä toimet* ryhmittäin. Viimeinen askel otettiin tässä luvussa.
#
# **Ydin päättyy tähän.** Siirry kohtaan *Testaa itsesi* ja sitten harjoituksiin. Väliin jäävät kohdat ovat jatkoa: lue niistä ne, jotka kiinnostavat.

# %% [markdown] tags=["en", "lesson"] sources=["S0-048"]
# The fifth stage of key-account work is done. So is all that the lecture puts “in a nutshell” (slide 21): build customer understanding, identify customers, classify them by profitability and importance, and *differentiate the actions* group by group. The last step was taken in this chapter.
#
# **The core ends here.** Go on to *Test yourself*, and then to the exercises. The parts in between are for going further: read what interests you.

# %% [markdown] tags=["fi", "lesson"] sources=["S3-095", "S3-096", "S3-097", "S3-098"]
# ## *Jatko:* mitä yksilöllinen tuote tarkoittaa?
#
# Luennon kaksi tuotestrategiaa (luku 3) ovat avainasiakkaan suunnitelmassa kaksi eri lupausta. **Tarpeen tyydyttäminen** vaatii, että tunnemme asiakkaan asiakkaan: kalanjalostamo tarvitsee tuoreen kalan tukkuun aamuksi, ei rahtia. *Jokaisen toimittajan pitäisi määritellä se tulos, jota asiakas etsii!* **Asiakkaan osallistuminen** vaatii, että luovutamme vallan: asiakas suunnittelee, me toimitamme osia ja tekniikkaa tai viimeistelemme työn. Se, kumman suunnitelma lupaa, näkyy siitä, kuka kirjoittaa tuotteesta ensimmäisen luonnoksen: edellisessä me, jälkimmäisessä asiakas.

# %% [markdown] tags=["en", "lesson"] sources=["S3-095", "S3-096", "S3-097", "S3-098"]
# ## *Going further:* what does an individualised product mean?
#
# The lecture's two product strategies (chapter 3) are two different promises in a key account's plan. **Meeting the need** demands that we know the customer's customer: what the fish processor needs is fresh fish at the wholesaler's by morning, not freight. *Every supplier should define the result that the customer is looking for!* **Customer participation** demands that we give up power: the customer designs, and we supply parts and technology or complete the work. Which of them a plan promises can be seen from who writes the first draft of the product: we do in the former, the customer in the latter.

# %% [markdown] tags=["fi", "lesson"] sources=["S1-061", "S1-062", "S1-063", "S2-017"]
# ## *Jatko:* suunnitelma ja johto
#
# Asiakkuussuunnitelma on osa johtamisjärjestelmää, ja luvun 4 pyörä pyörii sen kautta molempiin suuntiin. Alaspäin: investoinnit, tavoitteet ja valinnat näkyvät siinä, mitä kalanjalostamolle voidaan luvata. Ylöspäin: asiakkaan tulokset ja tilanne ovat tietoa, jolla strategiaa päivitetään. Siksi asiakkuuksien johtaminen on koko johdon asia, vaikka siitä vastaisi asiakkuusjohtaja.
#
# Hannus näkee yritysasiakkuuksien hallinnassa neljä haastetta: pitää keskittyä parhaisiin asiakkuuksiin, rakentaa kumppanuuksia pitkäjänteisesti, määritellä ja toteuttaa hoitomallit segmenteittäin ja toimia taloudellisesti ja tehokkaasti koko elinkaaren hyötyjen ja kustannusten kannalta. Luvussa on käsitelty jokaista: yhteydenottojen siirtoa, suunnitelmaa, hoitomalleja ja tunteja. Arvioi oma yrityksesi: mikä neljästä on heikoin?

# %% [markdown] tags=["en", "lesson"] sources=["S1-061", "S1-062", "S1-063", "S2-017"]
# ## *Going further:* the plan and the management
#
# An account plan is part of the management system, and through it the wheel of chapter 4 turns both ways. Downwards: investments, targets and choices show in what can be promised to the fish processor. Upwards: the customer's results and situation are the data with which strategy is updated. So managing relationships is a matter for the whole management, even if a customer director answers for it.
#
# Hannus sees four challenges in managing relationships with firms: to focus on the best ones, to build long-term partnerships, to define and carry out care models by segment, and to be economical and efficient, given benefits and costs over the whole lifecycle. This chapter has taken up each: moving contacts, the plan, the care models and the hours. Rate your own firm: which of the four is the weakest?

# %% [markdown] tags=["fi", "lesson"] sources=["S4-019", "S4-020", "S4-021", "S4-022"]
# ## *Jatko:* strateginen kumppanuus ja lähdekritiikki
#
# Kennerin sivulla **strateginen kumppanuus** on suhteen syvin muoto. Se ei ole sattumaa vaan järjestelmällisen johtamisen tulos, ja siihen johtaa *Customer Flywheel* (luku 11): arvioidaan kriittisen kumppanuuden operatiivinen, taktinen ja strateginen taso ja rakennetaan toimintamalli. Suunnitelmalle siitä saa hyvän kysymyksen: ovatko kaikki tasot edustettuina sen ihmisissä ja toimissa?
#
# Sivun mukaan malli perustuu ”lukuisiin globaaleihin menestystarinoihin” ja räätälöidään kullekin asiakkaalle, ja tekijällä on ”yli 20 vuoden kokemus”. Kumpikin voi olla totta, mutta kumpikaan ei ole näyttöä siitä, että malli toimii: menestystarinat valitaan jälkikäteen, epäonnistumisia ei lasketa, eikä vertailua ole. Sivu myy palvelua. Sama pätee tämän luvun taulukoihin: hoitomallit ovat ehdotuksia, joita kannattaa kokeilla, ei tutkimustuloksia.

# %% [markdown] tags=["en", "lesson"] sources=["S4-019", "S4-020", "S4-021", "S4-022"]
# ## *Going further:* strategic partnership, and how far to trust a source
#
# On Kenner's page a **strategic partnership** is the deepest form of a relationship. It is no accident but the result of systematic management, and the *Customer Flywheel* (chapter 11) leads to it: assess the operational, tactical and strategic level of a critical partnership, and build an operating model. It gives a good question to put to a plan: do its people and actions cover every level?
#
# According to the page the model rests on “numerous global success stories” and is tailored to each customer, and its author has “over 20 years' experience”. Both may be true, but neither is evidence that the model works: success stories are picked afterwards, failures are not counted, and nothing is compared. The page sells a service. The same goes for the tables of this chapter: care models are proposals worth trying, not results of research.

# %% [markdown] tags=["fi", "lesson"]
# ## *Jatko:* tunnusluvut ja liitteet

# %% [markdown] tags=["en", "lesson"]
# ## *Going further:* key figures and annexes

# %% tags=["collapsed"]
findings.figures(case)

# %% [markdown] tags=["fi", "lesson"]
# Suosituksen mukaan asiakkaan tiedot ja analyysit ovat liitteissä, jotta itse suunnitelma pysyy lyhyenä. Kalanjalostamon liitteet perustuvat lukuihin 9–12.

# %% [markdown] tags=["en", "lesson"]
# As the recommendation says, information on the customer and analyses are in annexes, to keep the plan itself short. The fish processor's annexes are based on chapters 9–12.

# %% [markdown] tags=["fi"]
# ## Liite: suhde kahdesta suunnasta

# %% [markdown] tags=["en"]
# ## Annex: the relationship from two sides

# %% tags=["collapsed"]
findings.two_views(case)

# %% [markdown] tags=["fi"]
# ## Liite: ostokeskus

# %% [markdown] tags=["en"]
# ## Annex: the buying centre

# %% tags=["collapsed"]
findings.people_map(case)

# %% [markdown] tags=["fi"]
# ## Liite: asiakkaan tiedot

# %% [markdown] tags=["en"]
# ## Annex: facts of the account

# %% tags=["collapsed"]
findings.facts(case)

# %% [markdown] tags=["fi"]
# ## Liite: mitä asiakas ostaa muilta?

# %% [markdown] tags=["en"]
# ## Annex: what does the account buy from others?

# %% tags=["collapsed"]
findings.opportunities(case)

# %% tags=["collapsed"]
findings.document(case)

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

quiz("13.Q1")

# %% tags=["lesson", "collapsed"]
quiz("13.Q2")

# %% tags=["lesson", "collapsed"]
quiz("13.Q3")

# %% [markdown] tags=["fi", "lesson"] sources=["S2-010", "S3-125"]
# ## Yhteenveto
#
# - Laske, keille yhteydenotot ja tunnit menevät. **Sama kaikille** on sekin hoitomalli.
# - **Hoitomalli** on lupaus ryhmälle. Se maksaa *asiakkaita × tuntia asiakasta kohti*.
# - Automatisoimalla saa aikaa suurille. Tee siitä parannus myös niille, joita se koskee.
# - Kysy, **mistä tappio johtuu**: muuta, automatisoi, siirrä tai pidä. Päätä asiakkuus vasta sitten, ja tee se hyvin.
# - Toimia on **organisatorisia, strategisia ja operatiivisia**. Kysy, kenen on muututtava.
# - **Suunnitelmassa** on viisi osaa ja enintään kuusi sivua. Puute on eri asia kuin ristiriita.
# - Avainasiakaspäällikkö valitaan osaamisen perusteella. **Vaikuttaminen** on sallittua, kun siitä voi kertoa.

# %% [markdown] tags=["en", "lesson"] sources=["S2-010", "S3-125"]
# ## Summary
#
# - Work out to whom contacts and hours go. **The same for everybody** is a care model too.
# - A **care model** is a promise to a group. It costs *customers × hours for each*.
# - Automation frees time for the large. Make it an improvement for those it concerns, too.
# - Ask **what a loss comes from**: change, automate, move or keep. Only then end it, and well.
# - Actions are **organisational, strategic and operational**. Ask who has to change.
# - A **plan** has five components and six pages at most. A gap is not the same thing as a contradiction.
# - A key account manager is chosen by ability. **Influence** is allowed when you could tell the customer about it.

# %% [markdown] tags=["fi", "lesson"]
# ## Mistä tämä on peräisin
#
# - Luento *Obsługa kluczowych klientów* (K. Cybulski, Varsova): kalvot 40, 44–46, 52, 54–56 (toimet), 74–76 (suunnitelma) ja 77–81 (avainasiakaspäällikkö). Luento *Asiakkuuksien hallinta*: kalvot 21, 23 ja 39. Opinnäytteen ote, luku 3.8, ja sen lähteet J. Hannus 2004 sekä T. Rope ja J. Pöllänen 1998. Kenner Companyn sivu. Koulutuspäivän muistiinpanot *Kohtaaminen VIII* (K. Parviainen, Salpaus 28.5.2015).
# - Muodollisuus: J. Workman, C. Homburg ja O. Jensen, ”Intraorganizational determinants of key account management effectiveness”, *Journal of the Academy of Marketing Science* 31(1), 2003. Yhteydenotto, jolla on vaikutus: E. Ascarza, R. Iyengar ja M. Schleicher, *Journal of Marketing Research* 53(1), 2016.
# - Suvilinjan luvut ja suunnitelmat, jako suurimpiin ja pieniin, neuvojen ehdot, suunnitelman kysymykset ja periaatteiden selitykset: *tekijän täydennys*.
#
# **Seuraavaksi:** {13:exercises}. Viimeisessä tehtävässä siirrät 300 yhteydenottoa yrityksessä, jota et ole ennen nähnyt.

# %% [markdown] tags=["en", "lesson"]
# ## Where this comes from
#
# - Lecture *Obsługa kluczowych klientów* (K. Cybulski, Warsaw): slides 40, 44–46, 52, 54–56 (actions), 74–76 (plan) and 77–81 (key account manager). Lecture *Asiakkuuksien hallinta*: slides 21, 23 and 39. Thesis extract, section 3.8, and its sources J. Hannus 2004, and T. Rope and J. Pöllänen 1998. Kenner Company's page. Notes of a training day, *Kohtaaminen VIII* (K. Parviainen, Salpaus, 28 May 2015).
# - Formalisation: J. Workman, C. Homburg and O. Jensen, “Intraorganizational determinants of key account management effectiveness”, *Journal of the Academy of Marketing Science* 31(1), 2003. A contact that has an effect: E. Ascarza, R. Iyengar and M. Schleicher, *Journal of Marketing Research* 53(1), 2016.
# - Suvilinja's figures and plans, the division into largest and small, when each piece of advice fits, the questions of the plan, and the explanations of the principles: *author's completion*.
#
# **Next:** the {13:exercises}. In the last task you move 300 contacts in a company that you have not seen before.
