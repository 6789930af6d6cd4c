# %% [markdown] tags=["fi", "lesson"] sources=["S3-061", "S3-136"]
# 1. nimetä ostokeskuksen seitsemän roolia ja kertoa, mikä niistä jää vaille haltijaa, jos joku lähtee,
# 2. laskea, keihin yhteydenotot kohdistuvat: kuka voi sanoa kyllä, kuka vain ei ja keneen ei ole oltu yhteydessä,
# 3. arvioida, kuinka monimutkainen osto on ja riittääkö siihen yksi tuttu,
# 4. erottaa tarve-, markkina- ja transaktiovarmuus ja päättää, ylläpidetäänkö niitä vai parannetaanko,
# 5. kohdistaa toimenpide oikeaan ihmiseen ja varmuuteen, antaa sille vastuuhenkilö ja määräpäivä ja kirjata se niin, että ihminen voi lukea sen itse.

# %% [markdown] tags=["en", "lesson"] sources=["S3-061", "S3-136"]
# 1. name the seven roles of a buying centre, and say which would be left empty if somebody left,
# 2. work out whom the contacts reach: who can say yes, who can only say no, and who has not been contacted,
# 3. judge how complex a purchase is, and whether knowing one person is enough for it,
# 4. tell need, market and transaction certainty apart, and decide whether to maintain or raise them,
# 5. aim an action at a person and a certainty, give it an owner and a due date, and word it so that the person may read it.

# %% [markdown] tags=["fi", "lesson"]
# ## Läksiäiskahvit toukokuussa
#
# ”Minä jään sitten toukokuun lopussa eläkkeelle”, sanoo Siikasalmen kunnan hallintosihteeri, kun kokouspaketti on taas varattu. Myyjä S07 onnittelee. Avainasiakkaaksi kuntaa ei valittu (luku 10), mutta iso asiakas se on, ja kaikki on aina hoitunut yhdellä puhelinsoitolla.
#
# Myyntipalaverissa Aino Lehtinen, markkinointipäällikkö, kysyy: ”Kenet muut siellä tunnemme?” S07 selaa merkintöjään. Vuoden jokainen yhteydenotto on kohdistunut samaan ihmiseen. ”Muita ei ole tarvittu.” Aino pyytää katsomaan, onko kolmen muun suuren asiakkaan kanssa samoin. Yksi niistä on luvun 11 kalanjalostamo.

# %% [markdown] tags=["en", "lesson"]
# ## A farewell in May
#
# “By the way, I am retiring at the end of May,” says the administrative secretary of Siikasalmen kunta, a municipality, when another meeting package has been booked. Seller S07 offers congratulations. The municipality was not chosen as a key account (chapter 10), but it is a large customer, and everything has always been arranged with a single telephone call.
#
# At the sales meeting Aino Lehtinen, head of marketing, asks: “Who else do we know there?” S07 looks through the notes. Every contact of the whole year is with the same person. “There was never any need for others.” Aino asks whether it is the same with three other large customers. One of them is the fish processor of chapter 11.

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib.learn import install, respond
from asiakkuus_lib.reading import course_data
from asiakkuus_lib.show import Guess, explore

install()

# %% tags=["collapsed"]
from asiakkuus_lib.lessons.l12_buying_centre import findings
from asiakkuus_lib.locale import use_language

# %% tags=["collapsed"]
use_language(both(fi="fi", en="en"))

# %% tags=["parameters", "collapsed"]
account_book_path: str = ""  # [file account_book] fi: avainasiakastyön työkirja (asiakkuus template buying-centre uusi.xlsx); jos tyhjä, kurssin Suvilinja | en: the key-account workbook (asiakkuus template buying-centre new.xlsx); if none, the course's own Suvilinja data
as_of: str = ""  # [date] fi: päivä, josta päivät lasketaan taaksepäin; jos tyhjä, tämä päivä (kurssin Suvilinjassa 1.1.2026) | en: the day from which days are counted back; if none, today (1 January 2026 for the course's Suvilinja)
account: str = ""  # fi: asiakas, jonka ostokeskus piirretään; jos tyhjä, se, jossa on eniten korjattavaa | en: the account whose buying centre is drawn; if none, the one that needs attention most
person: str = ""  # fi: ihminen, jonka lähtöä kokeillaan; jos tyhjä, ensimmäisenä lähtevä tai se, jonka mukana menisi eniten | en: the person whose leaving is tried out; if none, whoever leaves first, or whose leaving would cost most
old_days: int = 365  # [1..3650] fi: kuinka monen päivän jälkeen yhteydenotto on vanha | en: after how many days a contact is old
pseudonymise: bool = False  # fi: asiakkaat ja ihmiset pseudonyymein (yes) | en: accounts and people under pseudonyms (yes)

# %% tags=["collapsed"]
case = findings.BuyingCentre.read(locals())
findings.used(case)

# %% tags=["lesson", "collapsed"]
import pandas as pd

from asiakkuus_lib import buying_centre
from asiakkuus_lib.lessons.common.account_book import choice_names
from asiakkuus_lib.lessons.common.stages import stages
from asiakkuus_lib.lessons.l12_buying_centre import pictures
from asiakkuus_lib.show import Choice, Steps, date, number

# %% tags=["lesson", "collapsed"]
example = case.of_course()  # fi: luvun esimerkit ovat Suvilinjasta | en: the examples of the chapter are Suvilinja's
people, town = example.people, example.centre("A01813")
town_row = example.book.accounts.loc["A01813"]
town_bought = town_row["bought"]
potential = course_data("account_potential").set_index(["customer_id", "product_group"]).loc["A01813"]
trips = potential.loc[["route_ticket", "commuter_ticket"], ["bought_eur", "potential_eur"]].sum()
all_contacts, town_contacts = int(people["contacts"].sum()), int(town["contacts"].sum())
said_yes, only_no = int(example.voices.at["yes", "contacts"]), int(example.voices.at["only_no", "contacts"])
approvers = people[people["role_1"] == "approver"]
noted = course_data("contacts").dropna(subset="person_id")
of_2024 = noted[noted["date"].dt.year == 2024]
no_in_2024 = of_2024["person_id"].isin(people.loc[people["voice"] == "only_no", "person"]).mean()
met_at = example.met.groupby(people["account"]).sum()
rated = example.book.relationship
trust = rated.loc[(rated["account"] == "A01813") & (rated["rater"] == "us"), "trust"]
mayor = town[town["role_1"] == "approver"].iloc[0]

# %% [markdown] tags=["fi", "lesson"]
# Vuonna 2025 kunta osti {town_bought:number} eurolla, ja siihen riitti {town_contacts:number} yhteydenottoa. Kun muut kolme lasketaan mukaan, näiden neljän asiakkaan ihmisiin oltiin vuoden aikana yhteydessä {all_contacts:number} kertaa.
#
# **Arvaa ensin, katso sitten.** Kuinka monta kertaa vastassa oli ihminen, joka voi sanoa ”kyllä, ostetaan”?

# %% [markdown] tags=["en", "lesson"]
# In 2025 the municipality spent {town_bought:money} with Suvilinja, and {town_contacts:number} contacts were enough for that. With the other three counted in, the people of these four customers were contacted {all_contacts:number} times in the year.
#
# **Guess first, then look.** How many times was the contact with somebody who can say “yes, let us buy it”?

# %% tags=["lesson", "collapsed"]
explore(
    lambda times: respond(
        times == said_yes,
        both(fi="Ja silti asiakkaita hoidettiin koko vuosi. Keneen oltiin yhteydessä? Katso alta.", en="And yet these customers were looked after all year. With whom were the contacts? See below.") if times == said_yes
        else both(fi="Harvemmin. Katso alta.", en="Less often than that. See below.")),
    {"times": Guess(both(fi="Vastassa joku, joka voi sanoa kyllä", en="With somebody who can say yes"), {n: both(fi="{n} kertaa", en="{n} times").format(n=n) if n > 1 else both(fi="kerran", en="once") for n in (12, 6, 1)})},
)

# %% [markdown] tags=["fi"]
# ## Kuka voi sanoa kyllä?

# %% [markdown] tags=["en"]
# ## Who can say yes?

# %% [markdown] tags=["fi", "lesson"]
# Puhelimeen vastaa harvoin se, joka ostosta päättää. Jaetaan siksi yhteydenotot sen mukaan, mitä ihminen voi sanoa. *Kyllä* voi sanoa se, joka päättää oston tai hyväksyy sen. *Vain ei* voi sanoa se, joka voi jättää puhelun yhdistämättä. Ostosta hän ei päätä, vaikka lähettäisi tilauksen.

# %% [markdown] tags=["en", "lesson"]
# The one who answers the telephone is seldom the one who decides. So let us divide the contacts by what people can say. Those who decide on a purchase or approve it can say *yes*. Somebody who may decline to put your call through can *only say no*: this person does not decide on buying, even when sending the order.

# %% tags=["collapsed"]
findings.voices(case)

# %% [markdown] tags=["fi", "lesson"]
# Yhteydenotoista {only_no:number} eli seitsemän kymmenestä kohdistui niihin neljään ihmiseen, jotka voivat sanoa vain ei. Niihin kahdeksaan, jotka voivat sanoa kyllä, oltiin yhteydessä yhteensä kerran. Edellisenä vuonna samojen neljän osuus oli {no_in_2024:percent}.
#
# Kysytään vielä toisin päin. Neljällä asiakkaalla on neljä ihmistä, jotka hyväksyvät ostot. Kuinka kauan on siitä, kun johonkuhun heistä viimeksi oltiin yhteydessä, vaikka sähköpostilla?

# %% [markdown] tags=["en", "lesson"]
# Seven contacts in ten, {only_no:number} in all, were with the four people who can only say no. The eight who can say yes were contacted once between them. The year before, the share of the same four was {no_in_2024:percent}.
#
# Now ask it the other way round. The four customers have four people who approve purchases. How long is it since any of them was last contacted, if only by e-mail?

# %% tags=["lesson", "collapsed"]
oldest = approvers["days"].min()
spans = {90: both(fi="alle kolme kuukautta", en="under three months"), 240: both(fi="noin kahdeksan kuukautta", en="about eight months"), 400: both(fi="yli vuosi", en="over a year")}
nearest = min(spans, key=lambda days: abs(days - oldest))
explore(
    lambda days: respond(
        days == nearest,
        both(fi="Tuorein yhteydenotto on {n} päivän takaa.", en="The latest contact was {n} days ago.").format(n=number(oldest)) if days == nearest
        else both(fi="Siitä on enemmän aikaa. Katso alta.", en="It is longer than that. See below.")),
    {"days": Guess(both(fi="Tuorein yhteydenotto hyväksyjään", en="Latest contact with an approver"), spans)},
)

# %% [markdown] tags=["fi"]
# ## Milloin päättäjään oltiin viimeksi yhteydessä?

# %% [markdown] tags=["en"]
# ## When was the decider last contacted?

# %% [markdown] tags=["fi", "lesson"]
# Mitä pidempi pylväs, sitä kauemmin yhteydenotosta on. Kuvion alla ovat ne, joihin ei ole oltu yhteydessä koskaan.

# %% [markdown] tags=["en", "lesson"]
# The longer the bar, the longer ago the contact. Below the figure are those who have never been contacted.

# %% tags=["collapsed"]
findings.deciders(case)

# %% [markdown] tags=["fi", "lesson"]
# Yhteenkään neljästä hyväksyjästä ei ole oltu yhteydessä yli vuoteen, ja neljästä päättäjästä kahteen ei koskaan. Se, mitä useimmat heistä ajattelevat Suvilinjasta, on siis kuultu joltakulta toiselta. Keneltä?

# %% [markdown] tags=["en", "lesson"]
# None of the four approvers has been contacted for over a year, and two of the four deciders never. So what most of them think of Suvilinja has been heard from somebody else. From whom?

# %% [markdown] tags=["fi", "lesson"] sources=["S3-053", "S3-054", "S3-055", "S3-056", "S3-057", "S3-058", "S3-059"]
# ## Seitsemän roolia
#
# Kunta ei osta mitään. Ihmiset ostavat, ja kukin hoitaa siitä oman osansa.
#
# **Lajittele.** Kunta harkitsee henkilöstön ja koululaisten matkoja. Valitse tilanne: missä roolissa ihminen siinä on?

# %% [markdown] tags=["en", "lesson"] sources=["S3-053", "S3-054", "S3-055", "S3-056", "S3-057", "S3-058", "S3-059"]
# ## Seven roles
#
# A municipality does not buy anything. People do, and each has a part in it.
#
# **Sort.** The municipality is considering the travel of its staff and pupils. Choose a situation: in which role is the person?

# %% tags=["lesson", "collapsed"] sources=["S3-053", "S3-054", "S3-055", "S3-056", "S3-057", "S3-058", "S3-059"]
role_names = {name: findings.role(name) for name in buying_centre.ROLES}
scenes = {
    "blocks": (both(fi="Hallintosihteeri sanoo myyjälle, että johtaja on koko viikon kokouksessa.", en="The administrative secretary tells a seller that the director is in a meeting all week."), "gatekeeper",
               both(fi="Se on hänen työtään: hän suojaa toisten aikaa.", en="That is part of the job: protecting other people's time.")),
    "idea": (both(fi="Henkilöstösuunnittelija ehdottaa, että kunta ostaisi henkilöstölle työmatkaliput laivalle.", en="The staff planner proposes that the municipality buy its staff tickets for travelling to work by ship."), "initiator",
             both(fi="Hän sanoi sen ensimmäisenä.", en="This person said it first.")),
    "signs": (both(fi="Kunnanjohtaja vahvistaa sen, mitä hallintojohtaja esittää.", en="The municipal manager confirms what the director of administration proposes."), "approver",
              both(fi="Ilman vahvistusta päätös ei ole voimassa.", en="Without the confirmation the decision does not hold.")),
    "travels": (both(fi="Henkilöstösuunnittelija matkustaa samalla lipulla itsekin töihin.", en="The staff planner travels to work on the same ticket."), "user",
                both(fi="Sama ihminen, toinen rooli: hän käyttää sitä, mitä ostettiin.", en="The same person in another role: using what was bought.")),
    "orders": (both(fi="Hallintosihteeri tekee tilauksen ja tarkistaa laskun.", en="The administrative secretary places the order and checks the bill."), "buyer",
               both(fi="Hän tekee oston, jonka toinen on päättänyt.", en="Carrying out a purchase that somebody else has decided on.")),
    "advises": (both(fi="Hankinta-asiantuntija vertaa kolmea tarjousta ja kertoo, mitä niistä ajattelee.", en="The procurement specialist compares three offers and says what to think of them."), "adviser",
                both(fi="Hänen sanallaan on painoa, mutta hän ei päätä.", en="This person's word carries weight, but does not decide.")),
    "decides": (both(fi="Hallintojohtaja valitsee tarjouksista yhden ja sanoo, montako matkaa ostetaan.", en="The director of administration chooses one of the offers, and says how many trips to buy."), "decider",
                both(fi="Ostetaanko, mitä, kuinka paljon ja mistä: kaikki on hänen päätettävissään.", en="Whether, what, how much and from where: all of that is decided here.")),
}
asked_of = {
    "initiator": both(fi="Ehdottaako hän ostoa ensimmäisenä?", en="Is this person the first to propose it?"),
    "user": both(fi="Käyttääkö hän tässä itse sitä, mitä ostetaan?", en="Does this person use what is bought?"),
    "adviser": both(fi="Kertooko hän tässä arvionsa, jotta toinen voisi päättää?", en="Does this person give an assessment, for somebody else to decide by?"),
    "decider": both(fi="Valitseeko hän tässä, mitä ostetaan ja mistä?", en="Does this person choose what to buy, and from whom?"),
    "approver": both(fi="Vahvistaako hän tässä toisen esityksen?", en="Does this person confirm what somebody else proposes?"),
    "buyer": both(fi="Tekeekö hän tässä tilauksen?", en="Does this person place the order?"),
    "gatekeeper": both(fi="Estääkö hän tässä ketään pääsemästä toisen luo?", en="Does this person keep anybody from getting through?"),
}
explore(
    lambda scene, what: respond(
        what == scenes[scene][1],
        scenes[scene][2] if what == scenes[scene][1]
        else asked_of[what]),
    {"scene": Choice(both(fi="Tilanne", en="Situation"), {key: said for key, (said, _role, _why) in scenes.items()}),
     "what": Guess(both(fi="Rooli", en="Role"), role_names)}, scene="blocks",
)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-053", "S3-054", "S3-055", "S3-056", "S3-057", "S3-058", "S3-059"]
# Ostoon osallistuvat ihmiset ovat yhdessä **ostokeskus** eli ostoryhmä. Luennon mukaan (kalvo 34) sen rooleja on seitsemän:
#
# | rooli | mitä hän tekee | Siikasalmen kunnassa | voi sanoa |
# |---|---|---|---|
# | **aloitteentekijä** | esittää ensimmäisenä, että jotain ostettaisiin | henkilöstösuunnittelija | |
# | **käyttäjä** | käyttää tai kuluttaa sitä, mitä ostetaan | henkilöstösuunnittelija; sivistysjohtaja, jonka opettajat ja oppilaat matkustavat | |
# | **vaikuttaja** eli neuvonantaja | antaa neuvoja, tietoja ja arvioita, joita päättäjä pyytää ja joilla on painoa | hankinta-asiantuntija | |
# | **päättäjä** | päättää kaikesta: ostetaanko, mitä, kuinka paljon, miten ja mistä | hallintojohtaja | kyllä |
# | **hyväksyjä** | vahvistaa sen, mitä päättäjät ja ostajat esittävät | kunnanjohtaja | kyllä |
# | **ostaja** | tekee itse oston | hallintosihteeri | |
# | **portinvartija** | ei päästä myyjiä eikä heidän tietojaan muiden luo: vastaanotto, sihteeri, vaihde | hallintosihteeri | vain ei |
#
# Kaksi oikeanpuoleista saraketta ovat tekijän. Yhdellä ihmisellä voi olla kaksi roolia ja yhdellä roolilla kaksi ihmistä. Rooli ei ole titteli: toisessa kunnassa, tai toisessa ostossa, päättäjä voi olla sihteeri. Siksi sitä kysytään eikä päätellä.

# %% [markdown] tags=["en", "lesson"] sources=["S3-053", "S3-054", "S3-055", "S3-056", "S3-057", "S3-058", "S3-059"]
# The people who take part in a purchase make up a **buying centre**. In the lecture (slide 34) it has seven roles:
#
# | role | what the person does | at Siikasalmen kunta | can say |
# |---|---|---|---|
# | **initiator** | is the first to suggest buying something | staff development planner | |
# | **user** | uses or consumes what is bought | staff development planner; director of education, whose teachers and pupils travel | |
# | **influencer** | gives advice, information and assessments that the decider asks for and that carry weight | procurement specialist | |
# | **decider** | decides on everything: whether, what, how much, how and from whom | director of administration | yes |
# | **approver** | confirms what deciders and buyers propose | municipal manager | yes |
# | **buyer** | carries out the purchase | administrative secretary | |
# | **gatekeeper** | keeps sellers and their information away from the others: reception, secretaries, switchboard | administrative secretary | only no |
#
# The two columns on the right are the author's. One person may have two roles, and one role two people. A role is not a title: in another municipality, or for another purchase, the decider may be the secretary. So you ask; you do not infer it.

# %% [markdown] tags=["fi"]
# ## Kuka on missäkin?

# %% [markdown] tags=["en"]
# ## Who stands where?

# %% [markdown] tags=["fi", "lesson"]
# Kuvassa oikealla ovat ne, joilla on paljon vaikutusvaltaa, ja ylhäällä ne, jotka puhuvat puolestamme. Mitä isompi merkki, sitä enemmän yhteydenottoja vuodessa; tumma on tuore ja katkoviiva vanha tai puuttuva. Punainen rengas on sen ympärillä, josta otsikko kertoo.

# %% [markdown] tags=["en", "lesson"]
# In the picture those with much influence are on the right, and those who speak for us at the top. The larger the mark, the more contacts in the year; a dark one is recent, a dashed one old or none. The red ring is around the person in the title.

# %% tags=["collapsed"]
findings.people_map(case)

# %% [markdown] tags=["fi", "lesson"]
# Ainoa tuttu on ylhäällä vasemmalla: hän puhuu puolestamme, mutta vaikutusvaltaa hänellä on vähän. Oikealla, missä päätetään, on pelkkiä katkoviivoja.
#
# Näin ei ole aina ollut. Siirrä päivää ja seuraa, mitä kuvalle tapahtuu, kun kukaan ei riitele mutta yhteyttä pidetään enää yhteen. Viimeinen päivä on tulevaisuudessa: silloin hallintosihteeri on eläkkeellä, ja oletuksena on, ettei keneenkään olla yhteydessä sitä ennen.

# %% [markdown] tags=["en", "lesson"]
# The only person we know is at the top left: somebody who speaks for us, but has little influence. On the right, where decisions are made, there are only dashed marks.
#
# It has not always been so. Move the day, and see what becomes of the picture when nobody quarrels, but only one person is still contacted. The last day is in the future: by then the secretary has retired, and it is assumed that nobody is contacted before that.

# %% tags=["lesson", "collapsed"]
moments = ("2025-01-01", "2025-07-01", "2026-01-01", "2026-06-01")
explore(
    lambda moment: pictures.map_on(town, noted, pd.Timestamp(moment)),
    {"moment": Steps(both(fi="Päivä", en="Day"), {moment: date(moment) for moment in moments})}, moment=moments[0],
)

# %% [markdown] tags=["fi", "lesson"]
# Vuonna 2024 oltiin yhteydessä kolmeen ihmiseen, kuhunkin kerran, ja vuonna 2025 yhteen. Kesäkuussa 2026 jäljellä ei ole ketään. Suhdetta arvioitaessa (luku 11) tätä ei huomattu: oma arvio luottamuksesta kuntaan oli kumpanakin vuonna {trust.max():number}.

# %% [markdown] tags=["en", "lesson"]
# In 2024 three people were contacted, once each, and in 2025 one. In June 2026 nobody is left. When the relationship was assessed (chapter 11) nobody noticed: our own rating of trust with the municipality was {trust.max():number} in both years.

# %% [markdown] tags=["fi", "lesson"]
# ## Poista yksi ihminen
#
# Kokeile, mitä kenenkin mukana menee. Poista ihmisiä yksi kerrallaan ja etsi se, jonka kohdalla kaksi ruutua tummuu, ja se, jonka kohdalla ei yksikään.

# %% [markdown] tags=["en", "lesson"]
# ## Remove one person
#
# Try what goes with whom. Remove people one at a time, and find the one with whom two cells turn dark, and the one with whom none does.

# %% tags=["lesson", "collapsed"]
explore(
    lambda gone: pictures.roles_without(town, gone),
    {"gone": Choice(both(fi="Lähtee", en="Who leaves"), {"": both(fi="ei kukaan", en="nobody"), **dict(zip(town["person"], town["label"], strict=True))})}, gone="",
)

# %% [markdown] tags=["fi"]
# ## Mitä lähtijän mukana menee?

# %% [markdown] tags=["en"]
# ## What goes with the person who leaves?

# %% tags=["collapsed"]
findings.removal(case)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-060"]
# Hallintosihteerillä on kaksi roolia, joita ei ole kenelläkään muulla. Sivistysjohtajan lähtö ei jättäisi aukkoa, koska käyttäjiä on toinenkin. Mutta vuoden kaikki yhteydenotot kohdistuivat sihteeriin.
#
# Montako ihmistä siis pitäisi tuntea? Ainakin useampi kuin yksi, ja joku, joka voi sanoa kyllä. Konsulttiyrityksen neljässä kyselyssä (yli 5 000 vastaajaa) oston hyväksyi keskimäärin 5,4 ihmistä (Schmidt, Adamson ja Bird 2015). Suvilinjan työkirjassa ihmisiä on kaikissa rooleissa kuusi asiakasta kohti, ja vuoden aikana heistä on oltu yhteydessä {met_at.min():number}–{met_at.max():number} ihmiseen. Luennon esimerkkiasiakas RL, josta tiedetään vain nimikirjaimet, on kalvolla 35 pienempi: ostopäällikkö on ostaja, projektipäällikkö käyttäjä ja aloitteentekijä, toimitusjohtaja päättäjä. Niin kalvolla lukee, mutta toistuvat sanat ovat siitä kadonneet, joten jokin rooli voi olla useammallakin.

# %% [markdown] tags=["en", "lesson"] sources=["S3-060"]
# The administrative secretary holds two roles that nobody else does. If the director of education left, no role would be left empty, because there is another user. But all the contacts of the year were with the secretary.
#
# So how many people should you know? More than one at least, and somebody who can say yes. In four surveys by a consultancy (over 5,000 respondents) an average of 5.4 people had to sign off a purchase (Schmidt, Adamson and Bird 2015). Suvilinja's workbook has six people in all roles for each customer, and {met_at.min():number}–{met_at.max():number} of them have been contacted within a year. The lecture's example, a customer of which only the letters RL are known, is smaller on slide 35: the purchasing manager is the buyer, the project manager user and initiator, the president the decider. That is what the slide says, but repeated words have been lost from it, so a role may have more than one holder.

# %% tags=["lesson", "collapsed"]
way_in = " → ".join(people.loc[place, "label"].lower() for place in example.way_to(int(mayor.name)))
last_to_mayor = noted[noted["person_id"] == mayor["person"]].iloc[-1]

# %% [markdown] tags=["fi"] sources=["S3-136"]
# ## Kuka esittelee, kuka menee?

# %% [markdown] tags=["en"] sources=["S3-136"]
# ## Who introduces, who goes?

# %% [markdown] tags=["fi", "lesson"] sources=["S3-136"]
# Uuden ihmisen luo pääsee parhaiten tutun kautta. Työkirjassa on kunkin esihenkilö, ja siitä näkee tien: {way_in:text}. Kunnan paras esittelijä on siis sama hallintosihteeri, toukokuun loppuun asti.
#
# Entä kuka menee? Luennon esimerkeissä (kalvot 71–73) on sarake omasta avainasiakastiimistä: ostopäällikön kohdalla on nuorempi insinööri, projektipäällikön kohdalla vanhempi. Siitä voi päätellä säännön: kullekin asiakkaan ihmiselle etsitään **vastinpari**, jonka taso ja ala sopivat (*tekijän tulkinta*).

# %% [markdown] tags=["en", "lesson"] sources=["S3-136"]
# The best way to somebody new is through somebody you know. The workbook says who reports to whom, and that shows the way: {way_in:text}. So the best person to introduce us at the municipality is that same secretary, until the end of May.
#
# And who should go? The lecture's examples (slides 71–73) have a column for our key account team: beside the purchasing manager stands a junior engineer, beside the project manager a senior one. A rule can be inferred: each of the customer's people gets a **counterpart** of a fitting level and field (*author's reading*).

# %% tags=["collapsed"]
findings.pairs(case)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-136"]
# Päättäjällä ei ole vastinparia lainkaan. Kunnanjohtajalla on, Suvilinjan toimitusjohtaja. Mutta viimeisestä yhteydenotosta on {mayor["days"]:number} päivää, ja silloinkin se oli sähköposti, jonka lähetti myyjä {last_to_mayor["seller_id"]:text}. Vastinpari paperilla ei ole vielä yhteys.

# %% [markdown] tags=["en", "lesson"] sources=["S3-136"]
# The decider has no counterpart at all. The municipal manager has one, Suvilinja's managing director. But the last contact was {mayor["days"]:number} days ago, and even that was an e-mail, sent by seller {last_to_mayor["seller_id"]:text}. A counterpart on paper is not yet a contact.

# %% tags=["lesson", "collapsed"]
purchases = {
    "meetings": (both(fi="Kokouspaketti", en="Meeting package"), both(fi="tilataan taas", en="ordering again"), (2, 4, 4, 2, 2, 1, 1)),
    "travel": (both(fi="Henkilöstön ja koululaisten matkat", en="Travel of staff and pupils"), both(fi="vasta ajatus", en="only an idea"), (5, 1, 3, 4, 5, 4, 2)),
}
complexities = {key: buying_centre.purchase_complexity(dict(zip(buying_centre.FACTORS, told, strict=True))) for key, (_name, _phase, told) in purchases.items()}
often = dict(zip(buying_centre.FACTORS, purchases["meetings"][2], strict=True))["frequency"]

# %% [markdown] tags=["fi", "lesson"] sources=["S3-052"]
# ## Milloin yksi riittää?
#
# S07 puolustautuu: ”Kokouspaketit on myyty joka vuosi. Miksi olisin häirinnyt kunnanjohtajaa?” Siinä on perää: tutun tilauksen uusimiseen hallintosihteeri riittää.
#
# Luennon mukaan (kalvo 33) **oston monimutkaisuuteen** vaikuttaa kahdeksan asiaa: yksikköarvo, ostotiheys, vakiomuotoisuus, riski, merkitys yrityksen toiminnalle, tuotteen uutuus, toimittajan uutuus ja päätöksen vaihe. Suuntia siellä ei anneta. Päättelemme ne (*tekijän täydennys*): viisi monimutkaistaa, mutta usein ostettu ja vakiomuotoinen tuote on helppo ostaa, joten näiden kahden pisteet **käännetään** eli vähennetään kuudesta. Kokouspaketteja ostetaan usein, siis {often:number}; käännettynä se on 6 − {often:number} = {6 - often:number}. Vaihe vain kerrotaan.
#
# Vertaa kahta hankintaa. Toista Suvilinja jo myy kunnalle, toista haluaisi.

# %% [markdown] tags=["en", "lesson"] sources=["S3-052"]
# ## When is one enough?
#
# S07 objects: “The meeting packages have been sold every year. Why should I have disturbed the municipal manager?” There is something in that: to renew a familiar order, the secretary will do.
#
# In the lecture (slide 33) eight things affect the **complexity of a purchase**: unit value, frequency, standardisation, risk, importance for the firm's operations, newness of the product, newness of the supplier, and the phase of the decision. It gives no directions. We infer them (*author's completion*): five make it more complex, but what is bought often and is standard is simple to buy, so the scores of these two are **reversed**, that is, subtracted from six. Meeting packages are bought often, so {often:number}; reversed that is 6 − {often:number} = {6 - often:number}. The phase is only stated.
#
# Compare two purchases. One Suvilinja sells to the municipality already; the other it would like to sell.

# %% tags=["lesson", "collapsed"] sources=["S3-052"]
explore(
    lambda purchase: pictures.complexity(purchases[purchase][0], purchases[purchase][1], dict(zip(buying_centre.FACTORS, purchases[purchase][2], strict=True))),
    {"purchase": Choice(both(fi="Hankinta", en="Purchase"), {key: name for key, (name, _phase, _told) in purchases.items()})}, purchase="meetings",
)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-052"]
# Kokouspaketin keskiarvo on {complexities["meetings"]:number.1}, matkojen {complexities["travel"]:number.1}. Mitä lähempänä viitosta keskiarvo on, sitä useampi luultavasti sanoo sanansa (*tekijän päätelmä*). Kunta maksaa henkilöstönsä ja koululaistensa matkoista arviolta {trips["potential_eur"]:number} euroa vuodessa, ja siitä Suvilinja saa {trips["bought_eur"]:number} euroa. (Ennen kuin muuta luvataan, on selvitettävä, riittävätkö laivat: luvun 10 portille kunta jäi juuri siksi.) Se, että seitsemän yhteydenottoa kymmenestä kohdistui portinvartijoihin, ei siis ollut laiskuutta. Yhteyttä pidettiin niihin, joilta *saatiin* tilauksia, eikä niihin, jotka päättävät uudesta.
#
# **Pohdi.** Mitä helppoa te myytte, ja mitä vaikeaa haluaisitte myydä? Ovatko ihmiset samat?

# %% [markdown] tags=["en", "lesson"] sources=["S3-052"]
# The mean is {complexities["meetings"]:number.1} for the meeting package, and {complexities["travel"]:number.1} for the travel. The closer the mean is to five, the more people probably have a say (*author's inference*). The municipality is estimated to pay €{trips["potential_eur"]:number} a year for the travel of its staff and pupils, and Suvilinja gets €{trips["bought_eur"]:number} of that. (Before more is promised, find out whether there are enough ships: that is what stopped the municipality at the gate of chapter 10.) So it was not laziness that seven contacts in ten were with a gatekeeper. They were with those from whom orders *came*, not with those who decide on something new.
#
# **Reflect.** What easy thing do you sell, and what difficult one would you like to sell? Are the people the same?

# %% [markdown] tags=["fi", "lesson"] sources=["S3-061"]
# ## Mikä asiakasta arveluttaa?
#
# Hallintojohtajan tapaaminen on sovittu. Mistä hänelle puhutaan? Luennon mukaan (kalvo 37) asiakas voi olla varma tai epävarma kolmesta asiasta. Samat kolme ovat jo Håkanssonin, Johansonin ja Wootzin tutkimuksessa (1976); kysymykset ovat tekijän.
#
# | varmuus | asiakas kysyy itseltään |
# |---|---|
# | **tarvevarmuus** | Mitä oikeastaan tarvitsemme, ja kuinka paljon? |
# | **markkinavarmuus** | Saisiko jostakin muualta parempaa tai halvempaa? |
# | **transaktiovarmuus** | Toimiiko kauppa: tuleeko tilattu ajallaan, ja mitä tehdään, jos ei tule? |
#
# **Lajittele.** Lauseet ovat eri kunnista. Valitse lause: minkä varmuuden puutteesta se kertoo?

# %% [markdown] tags=["en", "lesson"] sources=["S3-061"]
# ## What is the customer unsure of?
#
# A meeting with the director of administration has been arranged. What should it be about? In the lecture (slide 37) a customer may be certain or uncertain of three things. The same three are found in a study by Håkansson, Johanson and Wootz (1976); the questions are the author's.
#
# | certainty | the customer asks |
# |---|---|
# | **need certainty** | What do we really need, and how much? |
# | **market certainty** | Could we get something better or cheaper elsewhere? |
# | **transaction certainty** | Will the deal work: will what we order come on time, and what happens if it does not? |
#
# **Sort.** The sentences are from different municipalities. Choose one: which certainty does it show to be lacking?

# %% tags=["lesson", "collapsed"] sources=["S3-061"]
certainty_names = {kind: choice_names("certainty", "certainty")[kind].lower() for kind in buying_centre.CERTAINTIES}
doubts = {
    "cancelled": (both(fi="”Kun vuoro viimeksi peruttiin, meille ei soittanut kukaan”", en="“The last time a departure was cancelled, nobody rang us”"), "transaction",
                  both(fi="Tuote kelpaa, kaupan sujuminen ei.", en="The product will do; the way it is delivered will not.")),
    "pupils": (both(fi="”Emme tiedä vielä, montako oppilasta saarelta syksyllä tulee”", en="“We do not know yet how many pupils will come from the island in autumn”"), "need",
               both(fi="Määrä on auki. Laskekaa se yhdessä ennen kuin puhutte hinnasta.", en="The quantity is open. Work it out together before you talk about the price.")),
    "road": (both(fi="”Voi olla, että bussilla ja lossilla pääsisi halvemmalla”", en="“It may be that a bus and the cable ferry would cost less”"), "market",
             both(fi="Hän vertaa muihin. Vertailu kannattaa tehdä hänen kanssaan.", en="This person is comparing you with others. Make the comparison together.")),
    "hall": (both(fi="”Tarvitsemmeko koko laivan vai vain kokoussalin?”", en="“Do we need the whole ship, or just the meeting room?”"), "need",
             both(fi="Hän ei tiedä vielä, mitä ostaa.", en="This person does not yet know what to buy.")),
    "neighbour": (both(fi="”Naapurikunta kuulemma vaihtoi toiseen yhtiöön”", en="“I hear that the next municipality has changed to another company”"), "market",
                  both(fi="Muiden valinnat arveluttavat: mitä he tietävät, mitä me emme?", en="What others choose makes people wonder: what do they know that we do not?")),
}
explore(
    lambda doubt, kind: respond(
        kind == doubts[doubt][1],
        doubts[doubt][2] if kind == doubts[doubt][1]
        else {
            "need": both(fi="Epäröikö hän, mitä tai kuinka paljon ostaa?", en="Is the doubt about what to buy, or how much?"),
            "market": both(fi="Vertaako hän teitä muihin myyjiin?", en="Does this person compare you with other sellers?"),
            "transaction": both(fi="Epäileekö hän, ettei sovittu toteudu?", en="Is the doubt about whether the deal will go as agreed?"),
        }[kind]),
    {"doubt": Choice(both(fi="Lause", en="Sentence"), {key: said for key, (said, _kind, _why) in doubts.items()}),
     "kind": Guess(both(fi="Varmuus", en="Certainty"), certainty_names)}, doubt="cancelled",
)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-062"]
# Luennon esimerkissä luennoija on arvioinut RL:n varmuudet sellaisina kuin ne ovat nyt ja sellaisina kuin niiden pitäisi olla. Erosta seuraa, mitä toimilla tehdään.

# %% [markdown] tags=["en", "lesson"] sources=["S3-062"]
# In the lecture's example the lecturer has assessed RL's certainties as they are now and as they should be. The difference shows what the actions must achieve.

# %% tags=["lesson", "collapsed"] sources=["S3-062"]
pictures.certainty_of_rl(course_data("certainty_rl"))

# %% [markdown] tags=["fi", "lesson"] sources=["S3-062", "S3-061"]
# Vaihtoehtoja on kaksi: **ylläpidä**, kun varmuus on jo tavoitteessa, ja **paranna**, kun se jää tavoitteesta. Viisi solua on kadonnut. Kolme niistä voi päätellä: ylläpidettävä varmuus on jo tavoitteessa, keskitasosta parannetaan korkeaan, ja kalvoilla 71 ja 72 parannetaan myös transaktiovarmuutta. Transaktiovarmuuden kaksi tasoa ovat tekijän arvaus. Varmuus on *asiakkaan*: nykytasoa ei arvioida omassa palaverissa vaan kysytään. Tavoitteen asetatte itse, ja keskitasokin voi riittää, sillä kaikkea ei ehdi parantaa (*tekijän täydennys*).
#
# Katso nyt Suvilinjan asiakkaita (arviot on keksitty). Valitse palvelu.

# %% [markdown] tags=["en", "lesson"] sources=["S3-062", "S3-061"]
# There are two possibilities: **maintain**, when a certainty is where it should be, and **raise** (“improve” on the slide), when it falls short. Five cells have been lost. Three of them can be inferred: a certainty to be maintained is already where it should be, from medium the only way to raise is to high, and on slides 71 and 72 transaction certainty is raised too. The two levels of transaction certainty are the author's guess. The certainty is the *customer's*: its present level is not settled at an internal meeting; you ask. The level wanted you set yourselves, and medium may do, for there is no time to raise everything (*author's completion*).
#
# Now look at Suvilinja's customers (the ratings are made up). Choose a service.

# %% tags=["lesson", "collapsed"]
effects = example.effects
services = {f"{who} · {what}": rows for (who, what), rows in effects.groupby(["account", "service"], sort=False)}
service_names = {key: f"{example.account_label(rows['account'].iloc[0])}: {rows['service'].iloc[0]}" for key, rows in services.items()}
first_service = next(key for key, rows in services.items() if rows["account"].iloc[0] == "A01813")
explore(
    lambda service: pictures.of_service(services[service], service_names[service]),
    {"service": Choice(both(fi="Palvelu", en="Service"), service_names)}, service=first_service,
)

# %% tags=["lesson", "collapsed"]
to_raise, complete = len(example.checks), len(example.checks) - len(example.open_checks)
late_action = example.actions[example.actions["faults"].map(lambda faults: "after_leaving" in faults)].iloc[0]

# %% [markdown] tags=["fi", "lesson"]
# Kokouspaketeissa kunta tietää, mitä tarvitsee. Se ei luota siihen, että varauksen voi muuttaa. Matkoissa on päinvastoin: kauppa kyllä sujuisi, mutta tarve ja vaihtoehdot ovat selvittämättä. Samalle asiakkaalle pitää siis puhua eri asiasta sen mukaan, mitä myydään.

# %% [markdown] tags=["en", "lesson"]
# With meeting packages the municipality knows what it needs. What it does not trust is that a booking can be changed. With travel it is the other way round: the deal would go smoothly, but need and alternatives have not been looked into. So the same customer must be talked to about different things, depending on what is being sold.

# %% [markdown] tags=["fi", "lesson"] sources=["S3-119", "S3-120", "S3-121"]
# ## Kenelle, miksi, kuka, milloin?
#
# Luennolla on kolme esimerkkiä, yksi kullekin ihmiselle (kalvot 71–73). RL:ää niissä ei mainita, mutta ihmiset ja tavoitteet ovat samat kuin kalvolla 35. Ostopäällikölle annetaan teknistä tietoa, koska hän tavoittelee osaamista. Projektipäällikölle taataan laatu ja aikataulu, koska hän karttaa riskejä. Yksi kohta on peitetty.

# %% [markdown] tags=["en", "lesson"] sources=["S3-119", "S3-120", "S3-121"]
# ## To whom, why, who, and when?
#
# The lecture has three examples, one for each person (slides 71–73). They do not name RL, but the people and the goals are those of slide 35. The purchasing manager is given technical information, because know-how is what this person is after. The project manager is guaranteed quality and schedule, because this person avoids risk. One cell has been hidden.

# %% tags=["lesson", "collapsed"] sources=["S3-119", "S3-120", "S3-121"]
pictures.actions_of_rl(course_data("action_examples"), [("president", "certainty")])

# %% [markdown] tags=["fi", "lesson"] sources=["S3-121"]
# Luottamus ja ulkopuolisten vaikutus (kalvoilla *ulkoisten toimijoiden*) ovat kaksi luvun 11 yhdeksästä kriteeristä.
#
# **Arvaa ensin.** Toimitusjohtajaan vaikuttavat ulkopuoliset toimijat, ja häntä muistutetaan pitkästä yhteistyöstä. Mitä varmuutta sillä parannetaan?

# %% [markdown] tags=["en", "lesson"] sources=["S3-121"]
# Trust and the influence of outsiders (*external actors* on the slides) are two of the nine criteria of chapter 11.
#
# **Guess first.** External actors influence the president, who is reminded of the long cooperation. Which certainty does that raise?

# %% tags=["lesson", "collapsed"] sources=["S3-121"]
explore(
    lambda kind: respond(
        kind == "market",
        both(fi="Niin kalvolla 73 lukee. Jos ulkopuoliset ovat kilpailijoita (tekijän tulkinta), ne tarjoavat hänelle omaansa, ja siihen vuosien näyttö on hyvä vastaus.", en="That is what slide 73 says. If the external actors are competitors (author's reading), they have offers of their own, and a record of years is the answer to them.") if kind == "market"
        else both(fi="Ajattele, että ulkopuolisista joku on kilpailija. Mitä toimitusjohtaja silloin vertaa?", en="Suppose that one of the external actors is a competitor. What does the president then compare?")),
    {"kind": Guess(both(fi="Parannettava varmuus", en="Certainty to raise"), certainty_names)},
)

# %% [markdown] tags=["fi", "lesson"]
# Suvilinjalla parannettavia varmuuksia on neljän asiakkaan palveluissa yhteensä {to_raise:number}. Hyvä toimenpide vastaa neljään kysymykseen: **kenelle**, **mitä varmuutta** varten, **kuka** meiltä ja **mihin mennessä**. Se on *täydellinen*, kun lisäksi määräpäivä ei ole mennyt ja ihminen on silloin vielä tehtävässään.
#
# **Arvaa ensin, katso sitten.** Kuinka monella niistä on oma täydellinen toimenpide?

# %% [markdown] tags=["en", "lesson"]
# At Suvilinja there are {to_raise:number} certainties to be raised in the services of the four customers. A good action answers four questions: **to whom**, for **which certainty**, **who** from us, and **by when**. It is *complete* when, in addition, the due date has not passed and the person will still be there.
#
# **Guess first, then look.** How many of them have a complete action of their own?

# %% tags=["lesson", "collapsed"]
explore(
    lambda n: respond(
        n == complete,
        both(fi="Loput ovat aikomuksia. Mitä kustakin puuttuu? Katso alta.", en="The rest are intentions. What does each lack? See below.") if n == complete
        else both(fi="Niin hyvin ei sentään ole. Katso alta.", en="It is not as good as that. See below.") if n > complete
        else both(fi="Niin huonosti ei sentään ole. Katso alta.", en="It is not as bad as that. See below.")),
    {"n": Guess(both(fi="Täydellinen toimenpide", en="A complete action"), {n: number(n) for n in (3, 6, 10, 13)})},
)

# %% [markdown] tags=["fi"]
# ## Mitä toimenpiteistä puuttuu?

# %% [markdown] tags=["en"]
# ## What do the actions lack?

# %% [markdown] tags=["fi", "lesson"]
# Taulukossa on rivi jokaisesta parannettavasta varmuudesta. Ylinnä ovat ne, joilta jotain puuttuu. Yksi toimenpide ei riitä kahteen palveluun.

# %% [markdown] tags=["en", "lesson"]
# The table has a row for each certainty to be raised. Those that lack something come first. One action will not do for two services.

# %% tags=["collapsed"]
findings.plan(case)

# %% [markdown] tags=["fi", "lesson"]
# Yhdeltä puuttuu vastuuhenkilö, yhdeltä määräpäivä, yhdeltä se, kenelle puhutaan, ja kolmelta koko toimenpide; yksi on myöhässä. Toimenpiteessä voivat myös olla kaikki neljä kohtaa, ja silti se on väärä. Kuntaa varten on sovittu: ”{late_action["what"]:text}” Määräpäivä on {late_action["due"]:date}. Läksiäiskahvit on silloin juotu jo kaksi viikkoa aiemmin.

# %% [markdown] tags=["en", "lesson"]
# One lacks an owner, one a due date, one a person to talk to, three have no action at all, and one is late. An action may also have all four parts, and still be wrong. For the municipality it has been agreed: “{late_action["what"]:text}” It is due on {late_action["due"]:date}. That is two weeks after the farewell coffee.

# %% [markdown] tags=["fi", "lesson"]
# ## Lukisitko tämän hänelle ääneen?
#
# Työkirjassa on nyt {len(people):number} ihmistä, ja jokaisesta jonkun arvio. Nimiä siinä ei ole, mutta hallintojohtajia kunnassa on yksi. Merkinnät ovat siis **henkilötietoja**: ihmisellä on oikeus nähdä, mitä hänestä on kirjattu, ja kirjata saa vain sen, mitä työhön tarvitaan (EU:n tietosuoja-asetus, artiklat 15 ja 5).
#
# **Lajittele.** Valitse merkintä: mitä sille pitää tehdä?

# %% [markdown] tags=["en", "lesson"]
# ## Would you read this to them aloud?
#
# The workbook now has {len(people):number} people, each of them judged by somebody. It has no names, but the municipality has only one director of administration. So these notes are **personal data**: people have the right to see what has been written about them, and you may write down only what the work requires (the EU's General Data Protection Regulation, Articles 15 and 5).
#
# **Sort.** Choose a note: what must be done with it?

# %% tags=["lesson", "collapsed"]
fates = {"keep": both(fi="saa jäädä", en="may stay"), "rewrite": both(fi="kirjoitetaan uudelleen", en="is rewritten"), "delete": both(fi="poistetaan", en="is deleted")}
notes = {
    "blocker": (both(fi="”Jarruttaja, ei ymmärrä numeroita”", en="“A blocker, does not understand figures”"), "rewrite",
                both(fi="Siinä arvostellaan ihmistä. Kirjoita, mitä hän sanoi: ”Haluaa laskelman kolmelta vuodelta ennen päätöstä”", en="It judges the person. Write what was said: “Wants a calculation of three years before deciding.”")),
    "tender": (both(fi="”Haluaa, että kilpailutus kestää valituksen”", en="“Wants the tender to stand up to an appeal”"), "keep",
               both(fi="Merkintä kertoo hänen tavoitteensa ja auttaa palvelemaan häntä, ja sen voi lukea hänelle ääneen.", en="It is this person's goal, it helps to serve them, and it can be read to them aloud.")),
    "ill": (both(fi="”Syksyn sairauslomalla, ilmeisesti uupunut”", en="“On sick leave all autumn, burnt out it seems”"), "delete",
            both(fi="Terveystieto ei kuulu myyjän työkirjaan, vaikka se olisi totta.", en="Health does not belong in a seller's workbook, even if it is true.")),
    "former": (both(fi="”Edellinen kunnanjohtaja: suhtautuminen 2, harrastaa purjehdusta”", en="“The former municipal manager: stance 2, likes sailing”"), "delete",
               both(fi="Hän ei ole enää tehtävässä. Tieto poistetaan, kun sitä ei enää tarvita.", en="This person no longer holds the post. Data is deleted when it is no longer needed.")),
    "friendly": (both(fi="”Kunnanjohtaja on meidän puolellamme”", en="“The municipal manager is on our side”"), "rewrite",
                 both(fi="Kenen arvio, ja mistä? Kirjoita: ”Sanoi lokakuussa kannattavansa aamuvuoroa”", en="Who says so, and why? Write: “Said in October that they were in favour of a morning departure.”")),
}
explore(
    lambda note, fate: respond(
        fate == notes[note][1],
        notes[note][2] if fate == notes[note][1]
        else {
            "keep": both(fi="Tarvitaanko tietoa työhön, ja kestäisikö se ääneen lukemisen?", en="Is it needed for the work, and would it bear being read aloud?"),
            "rewrite": both(fi="Onko siinä arvio, jonka takana on jotain työhön tarvittavaa?", en="Is it an opinion, with something behind it that the work requires?"),
            "delete": both(fi="Menisikö mukana jotain, mitä työhön tarvitaan?", en="Would something be lost that the work requires?"),
        }[fate]),
    {"note": Choice(both(fi="Merkintä", en="Note"), {key: said for key, (said, _fate, _why) in notes.items()}),
     "fate": Guess(both(fi="Mitä sille tehdään", en="What is done with it"), fates)}, note="blocker",
)

# %% [markdown] tags=["fi", "lesson"]
# ## Mitä myyntijohtajalle sanotaan
#
# Johtajalle, joka lukee vain sivun alun, tämä luku on kurssin raportissa tiivistetty näin. Oman yrityksen sivun saat, kun täytät työkirjan (`asiakkuus template buying-centre`) ja annat komennon `asiakkuus report buying-centre`.

# %% [markdown] tags=["en", "lesson"]
# ## What the sales director is told
#
# For a director who reads only the top of a page, the course report sums the chapter up like this. To make the page for your own company, fill in the workbook (`asiakkuus template buying-centre`) and give the command `asiakkuus report buying-centre`.

# %% tags=["collapsed"]
findings.start(case)

# %% tags=["lesson", "collapsed"] sources=["S3-004"]
stages(3, 4, 5)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-004"]
# Luennon viidestä vaiheesta tässä luvussa on käyty läpi kolme viimeistä. Toimista tehdään luvussa 13 suunnitelma.
#
# **Ydin päättyy tähän.** Siirry kohtaan *Testaa itsesi* ja sitten harjoituksiin. Väliin jäävät kohdat ovat jatkoa: lue niistä ne, jotka kiinnostavat.

# %% [markdown] tags=["en", "lesson"] sources=["S3-004"]
# Of the lecture's five stages this chapter has gone through the last three. Chapter 13 makes a plan of the actions.
#
# **The core ends here.** Go on to *Test yourself*, and then to the exercises. The parts in between are for going further: read what interests you.

# %% [markdown] tags=["fi", "lesson"] sources=["S1-004"]
# ## *Jatko:* kuka on asiakas?
#
# Koulutuspäivän muistiinpanoissa tämä on yksi ”kiperistä kysymyksistä”. Luvussa 1 se oli kysymys rajasta: kuka lasketaan asiakkaaksi? Ostokeskus tekee siitä toisen kysymyksen. Kun kunta ostaa koululaisten matkat, oppilas käyttää, vanhempi odottaa laiturilla, sivistysjohtaja pyytää, hallintojohtaja päättää ja veronmaksaja maksaa. Kuka heistä on asiakas? Yhtä oikeaa vastausta ei ole, mutta yksi huono on: se, joka sattuu vastaamaan puhelimeen.

# %% [markdown] tags=["en", "lesson"] sources=["S1-004"]
# ## *Going further:* who is the customer?
#
# In the notes of the training day this is one of the “tricky questions”. In chapter 1 it was about a limit: who counts as a customer? The buying centre makes another question of it. When a municipality buys trips for its pupils, the pupil uses them, a parent waits on the quay, the director of education asks for them, the director of administration decides, and the taxpayer pays. Which of them is the customer? There is no single right answer, but there is a bad one: whoever happens to answer the telephone.

# %% [markdown] tags=["fi", "lesson"]
# ## *Jatko:* tunnusluvut

# %% [markdown] tags=["en", "lesson"]
# ## *Going further:* key figures

# %% tags=["collapsed"]
findings.figures(case)

# %% [markdown] tags=["fi"]
# ## Mitkä roolit tunnetaan?

# %% [markdown] tags=["en"]
# ## Which roles are known?

# %% tags=["collapsed"]
findings.coverage(case)

# %% [markdown] tags=["fi"]
# ## Vaikutusvaltaa ilman yhteyttä

# %% [markdown] tags=["en"]
# ## Influence without contact

# %% [markdown] tags=["fi", "lesson"]
# Alussa {only_no / all_contacts:percent} oli osuus *yhteydenotoista*. Tässä sama luku on sattumalta osuus *vaikutusvallasta*.

# %% [markdown] tags=["en", "lesson"]
# At the beginning {only_no / all_contacts:percent} was a share of *contacts*. Here the same number happens to be a share of *influence*.

# %% tags=["collapsed"]
findings.unreached(case)

# %% [markdown] tags=["fi"]
# ## Varmuudet palveluittain

# %% [markdown] tags=["en"]
# ## Certainties by service

# %% tags=["collapsed"]
findings.certainty(case)

# %% [markdown] tags=["fi"]
# ## Toimenpiteet

# %% [markdown] tags=["en"]
# ## Actions

# %% tags=["collapsed"]
findings.actions(case)

# %% [markdown] tags=["fi"]
# ## Kaikki, mitä yhdestä ihmisestä on kirjattu

# %% [markdown] tags=["en"]
# ## Everything written about one person

# %% [markdown] tags=["fi", "lesson"]
# Tämän hallintosihteeri saisi Suvilinjan työkirjasta, jos hän pyytäisi tietonsa nähtäväksi. Lisäksi hänelle kuuluisi loki puheluista ja viesteistä.

# %% [markdown] tags=["en", "lesson"]
# This is what the administrative secretary would get from Suvilinja's workbook on asking to see what it says. The log of calls and messages would come on top.

# %% tags=["collapsed"]
findings.about_person(case)

# %% [markdown] tags=["fi", "lesson"]
# ”Puhuu puolestamme” valitaan luettelosta, mutta sekin on merkintä ihmisestä ja *jonkun* arvio. Kirjaa sen viereen, mitä ihminen sanoi, tai jätä kohta tyhjäksi. Myös se, mitä raportti päättelee, kertoo hänestä. Kun hallintosihteeri kesäkuussa on poissa, hänen rivinsä poistetaan.

# %% [markdown] tags=["en", "lesson"]
# “Speaks for us” is chosen from a list, but it too is a note about a person, and *somebody's* opinion. Write beside it what the person said, or leave it empty. What the report concludes is about the person as well. When the administrative secretary is gone in June, the row is deleted.

# %% [markdown] tags=["fi"]
# ## Mitä ihmisistä on kirjoitettu?

# %% [markdown] tags=["en"]
# ## What has been written about people?

# %% tags=["collapsed"]
findings.wording(case)

# %% [markdown] tags=["fi"]
# ## Ihmiset

# %% [markdown] tags=["en"]
# ## The people

# %% tags=["collapsed"]
findings.listing(case)

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

quiz("12.Q1")

# %% tags=["lesson", "collapsed"]
quiz("12.Q2")

# %% tags=["lesson", "collapsed"]
quiz("12.Q3")

# %% [markdown] tags=["fi", "lesson"] sources=["S3-061", "S3-136"]
# ## Yhteenveto
#
# - Asiakas ei osta, ihmiset ostavat. **Ostokeskuksessa** on seitsemän roolia.
# - Laske, keneen olette yhteydessä. **Kyllä** voivat sanoa päättäjä ja hyväksyjä, portinvartija voi sanoa vain **ei**.
# - Poista mielessäsi yksi ihminen. Mikä rooli jää vaille haltijaa, ja kenet yhä tunnette?
# - Helppoon ostoon riittää yksi tuttu, **monimutkaiseen** ei.
# - **Tarve-, markkina- ja transaktiovarmuus** ovat asiakkaan. Ylläpidä tai paranna, mutta kysy ensin.
# - Toimenpiteessä on **kenelle, mitä varten, kuka ja mihin mennessä**.
# - Kirjoita ihmisestä vain se, minkä voit lukea hänelle ääneen, ja poista se ajallaan.

# %% [markdown] tags=["en", "lesson"] sources=["S3-061", "S3-136"]
# ## Summary
#
# - A customer does not buy; people do. A **buying centre** has seven roles.
# - Count whom you are in touch with. Deciders and approvers can say **yes**; a gatekeeper can only say **no**.
# - Remove one person in your mind. Which roles does nobody hold then, and whom do you still know?
# - One person is enough for a simple purchase, but not for a **complex** one.
# - **Need, market and transaction certainty** are the customer's. Maintain or raise them, but ask first.
# - An action says **to whom, what for, who and by when**.
# - Write about a person only what you could read to them aloud, and delete it in time.

# %% [markdown] tags=["fi", "lesson"]
# ## Mistä tämä on peräisin
#
# - Luento *Obsługa kluczowych klientów* (K. Cybulski, Varsova): kalvot 33 (monimutkaisuus), 34 (roolit), 35 (RL:n ostokeskus), 37 ja 38 (varmuudet), 71–73 (toimet). Koulutuspäivän muistiinpanot *Kohtaaminen VIII* (K. Parviainen, Salpaus 28.5.2015).
# - Ostokeskuksen roolit (viisi seitsemästä: käyttäjä, vaikuttaja, ostaja, päättäjä ja portinvartija): F. Webster ja Y. Wind, ”A general model for understanding organizational buying behavior”, *Journal of Marketing* 36(2), 1972. Varmuudet: H. Håkansson, J. Johanson ja B. Wootz, ”Influence tactics in buyer-seller processes”, *Industrial Marketing Management* 5(6), 1976. Ihmisten määrä: K. Schmidt, B. Adamson ja A. Bird, ”Making the consensus sale”, *Harvard Business Review*, maaliskuu 2015.
# - Henkilötiedot: EU:n yleinen tietosuoja-asetus 2016/679, artiklat 5, 15 ja 17.
# - Monimutkaisuuden suunnat ja keskiarvo, varmuuksien kysymykset, ”kyllä” ja ”vain ei”, vastinparin sääntö, kalvon 38 palautetut solut sekä Suvilinjan ihmiset ja luvut: *tekijän täydennys*.
#
# **Seuraavaksi:** {12:exercises}. Viimeisessä tehtävässä laadit toimenpiteet asiakkaalle, jota et ole ennen nähnyt.

# %% [markdown] tags=["en", "lesson"]
# ## Where this comes from
#
# - Lecture *Obsługa kluczowych klientów* (K. Cybulski, Warsaw): slides 33 (complexity), 34 (roles), 35 (RL's buying centre), 37 and 38 (certainties), 71–73 (actions). Notes of a training day, *Kohtaaminen VIII* (K. Parviainen, Salpaus, 28 May 2015).
# - The roles of a buying centre (five of the seven: user, influencer, buyer, decider and gatekeeper): F. Webster and Y. Wind, “A general model for understanding organizational buying behavior”, *Journal of Marketing* 36(2), 1972. Certainties: H. Håkansson, J. Johanson and B. Wootz, “Influence tactics in buyer-seller processes”, *Industrial Marketing Management* 5(6), 1976. How many people: K. Schmidt, B. Adamson and A. Bird, “Making the consensus sale”, *Harvard Business Review*, March 2015.
# - Personal data: the EU's General Data Protection Regulation 2016/679, Articles 5, 15 and 17.
# - Directions and mean of complexity, the questions of the certainties, “yes” and “only no”, the rule of counterparts, the restored cells of slide 38, and the people and figures of Suvilinja: *author's completion*.
#
# **Next:** the {12:exercises}. In the last task you draw up actions for a customer that you have not seen before.
