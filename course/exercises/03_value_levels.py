# ---
# jupyter:
#   jupytext:
#     text_representation:
#       extension: .py
#       format_name: percent
# ---

# %% [markdown] tags=["fi", "task"]
# # Harjoitukset 3: asiakkuuden resurssit ja arvontuotantotasot
#
# Kuusi tehtävää, joista saat palautteen heti, ja viisi avointa kysymystä. Aikaa kuluu noin tunti.
#
# **Näin teet.** Kirjoita vastauksesi kolmen pisteen `...` paikalle ja aja solu (Vaihto + Enter). Aja sitten sen alla oleva `check`-solu: se kertoo, menikö oikein, ja antaa vihjeen, jos ei mennyt. Vastausta se ei paljasta. Voit yrittää niin monta kertaa kuin haluat.
#
# Aja ensin alla oleva solu. Aja se aina, kun avaat sivun uudelleen. Ilman sitä tarkistukset eivät vastaa.

# %% [markdown] tags=["en", "task"]
# # Exercises 3: relationship resources and levels of value creation
#
# Six tasks that are checked immediately, and five open questions. They take about an hour.
#
# **What to do.** Replace the three dots `...` with your answer and run the cell (Shift + Enter). Then run the `check` cell below it: it tells whether you got it right, and gives a hint if you did not. It never gives the answer away. Try as many times as you like.
#
# First run the cell below. Run it whenever you reopen the page. Without it the checks do not answer.

# %% tags=["starter", "solution", "fi"]
from asiakkuus_lib import value_levels
from asiakkuus_lib.learn import check, exercise, reflect

exercise("03", lang="fi")

# %% tags=["starter", "solution", "en"]
from asiakkuus_lib import value_levels
from asiakkuus_lib.learn import check, exercise, reflect

exercise("03", lang="en")

# %% [markdown] tags=["fi", "task"] sources=["S0-032"]
# ## A1 Mikä resurssi, mikä osuus?
#
# Asiakkuuden kolme resurssia ovat tieto, tunne ja teot. Minkä osuutena kukin näkyy: ajatusten, sydämen vai lompakon? Korvaa kukin kolme pistettä yhdellä sanalla lainausmerkeissä: `"ajatukset"`, `"sydän"` tai `"lompakko"`.

# %% [markdown] tags=["en", "task"] sources=["S0-032"]
# ## A1 Which resource, which share?
#
# The three resources of a customer relationship are knowledge, feeling and deeds. As a share of what does each show: of mind, of heart or of wallet? Replace each set of three dots with one word in quotation marks: `"mind"`, `"heart"` or `"wallet"`.

# %% tags=["starter", "fi"]
share_of = {"tieto": ..., "tunne": ..., "teot": ...}

# %% tags=["starter", "en"]
share_of = {"knowledge": ..., "feeling": ..., "deeds": ...}

# %% tags=["solution", "fi"]
share_of = {"tieto": "ajatukset", "tunne": "sydän", "teot": "lompakko"}

# %% tags=["solution", "en"]
share_of = {"knowledge": "mind", "feeling": "heart", "deeds": "wallet"}

# %% tags=["check"]
check("03.A1", share_of)

# %% [markdown] tags=["fi", "task"] sources=["S0-033"]
# ## A2 Asenne yhtenä lukuna
#
# Rahtiasiakas arvioi Suvilinjaa: tunne 80, tieto 60, teot 40. Johto on päättänyt painottaa tunnetta eniten: tunteen paino on 0,5, tiedon 0,3 ja tekojen 0,2 (painot ovat meidän, eivät luennon). Mikä on asiakkaan asenne?
#
# Laske itse tai anna koneen laskea: `value_levels.attitude_score(tunne, tieto, teot, (paino, paino, paino))`. Kirjoita sanojen paikalle luvut. Kirjoita koodissa desimaalipilkun tilalle piste.

# %% [markdown] tags=["en", "task"] sources=["S0-033"]
# ## A2 Attitude as one figure
#
# A freight customer rates Suvilinja: feeling 80, knowledge 60, deeds 40. The management has chosen to give feeling the most weight: the weight of feeling is 0.5, that of knowledge 0.3 and that of deeds 0.2 (the weights are ours, not the lecture's). What is the customer's attitude?
#
# Work it out by yourself, or let the computer do it: `value_levels.attitude_score(feeling, knowledge, deeds, (weight, weight, weight))`. Write numbers in place of the words.

# %% tags=["starter"]
attitude = ...

# %% tags=["solution"]
attitude = value_levels.attitude_score(80, 60, 40, (0.5, 0.3, 0.2))
attitude

# %% tags=["check"]
check("03.A2", attitude)

# %% [markdown] tags=["fi", "task"] sources=["S3-086"]
# ## A3 Kumpi tarjous?
#
# Toinenkin kokousten järjestäjä sai kaksi tarjousta. Tässä ne ovat osa osalta, pisteinä:
#
# | | tuote | palvelu | henkilöstö | imago | raha | aika | vaiva | henkinen kuorma |
# |---|---|---|---|---|---|---|---|---|
# | A | 40 | 25 | 20 | 15 | 60 | 10 | 5 | 5 |
# | B | 35 | 30 | 20 | 10 | 50 | 12 | 8 | 6 |
#
# Kuinka paljon arvoa kumpikin tuottaa asiakkaalle, ja kumman hän valitsee, jos vain tämä ratkaisee? Anna kolme vastausta sulkeissa pilkuilla erotettuina: A:n arvo, B:n arvo ja valittu kirjain, esimerkiksi `(12, 15, "B")`.

# %% [markdown] tags=["en", "task"] sources=["S3-086"]
# ## A3 Which offer?
#
# Another organiser of meetings got two offers as well. Here they are part by part, in points:
#
# | | product | service | personnel | image | money | time | energy | psychological burden |
# |---|---|---|---|---|---|---|---|---|
# | A | 40 | 25 | 20 | 15 | 60 | 10 | 5 | 5 |
# | B | 35 | 30 | 20 | 10 | 50 | 12 | 8 | 6 |
#
# How much value does each deliver to the customer, and which one does this customer choose, if this alone decides? Give three answers in brackets with commas between: the value of A, the value of B and the letter chosen, such as `(12, 15, "B")`.

# %% tags=["starter"]
offers = ...

# %% tags=["solution"]
value_a = value_levels.delivered_value(
    {"product": 40, "service": 25, "personnel": 20, "image": 15},
    {"money": 60, "time": 10, "energy": 5, "psychological": 5},
)
value_b = value_levels.delivered_value(
    {"product": 35, "service": 30, "personnel": 20, "image": 10},
    {"money": 50, "time": 12, "energy": 8, "psychological": 6},
)
offers = (value_a, value_b, "A" if value_a > value_b else "B")
offers

# %% tags=["check"]
check("03.A3", offers)

# %% [markdown] tags=["fi", "task"] sources=["S0-042"]
# ## A4 Vapauttaa vai mahdollistaa?
#
# Vapauttaako palvelu asiakkaan työstä, vai mahdollistaako se, että asiakas tekee työn itse?
#
# 1. Matkan voi vaihtaa itse sovelluksessa kellon ympäri.
# 2. Henkilökunta kantaa esittelyaineiston autosta kokoustilaan.
# 3. Suvilinja hoitaa ryhmän hotellivaraukset saaressa.
# 4. Terminaalissa on automaatti, jolla tehdään lähtöselvitys.
# 5. Lyhyt video näyttää, miten auto ajetaan autokannelle.
# 6. Kokousemäntä kerää vieraiden ruokavaliot järjestäjän puolesta.
#
# Korvaa kolme pistettä luettelolla, jossa on kuusi sanaa tässä järjestyksessä: hakasulut ympärille, jokainen sana lainausmerkkeihin ja pilkku väliin. Sanat ovat `"vapauttaa"` ja `"mahdollistaa"`.

# %% [markdown] tags=["en", "task"] sources=["S0-042"]
# ## A4 Relieving or enabling?
#
# Does the service relieve the customer of work, or does it enable the customer to do the work?
#
# 1. A trip can be changed by oneself in the app, day and night.
# 2. The staff carry the display material from the car to the meeting room.
# 3. Suvilinja books the group's hotel rooms on the island.
# 4. In the terminal there is a machine for checking in.
# 5. A short video shows how to drive a car on to the car deck.
# 6. The conference hostess collects the guests' diets for the organiser.
#
# Replace the three dots with a list of six words in this order: square brackets around them, each word in quotation marks, a comma between. The words are `"relieving"` and `"enabling"`.

# %% tags=["starter"]
work = ...

# %% tags=["solution", "fi"]
work = ["mahdollistaa", "vapauttaa", "vapauttaa", "mahdollistaa", "mahdollistaa", "vapauttaa"]

# %% tags=["solution", "en"]
work = ["enabling", "relieving", "relieving", "enabling", "enabling", "relieving"]

# %% tags=["check"]
check("03.A4", work)

# %% [markdown] tags=["fi", "task"] sources=["S3-089", "S3-090", "S3-091", "S3-092"]
# ## A5 Merkki kartalle
#
# Mihin neljästä strategiasta lähde sijoittaa kunkin merkin? Strategioiden tunnukset ovat `"more_for_more"` (enemmän kalliimmalla), `"more_for_same"` (enemmän samalla hinnalla), `"same_for_less"` (sama halvemmalla) ja `"less_for_much_less"` (vähemmän paljon halvemmalla). Suomenkielinen nimikin kelpaa.

# %% [markdown] tags=["en", "task"] sources=["S3-089", "S3-090", "S3-091", "S3-092"]
# ## A5 Brands on the map
#
# In which of the four strategies does the source place each brand? Their identifiers are `"more_for_more"`, `"more_for_same"`, `"same_for_less"` and `"less_for_much_less"`.

# %% tags=["starter", "fi"]
brands = {
    "Häagen-Dazs": ..., "Mercedes-Benz": ..., "Rolex": ..., "Lexus": ...,
    "tehtaanmyymälä": ..., "Southwest": ..., "IKEA": ...,
}

# %% tags=["starter", "en"]
brands = {
    "Häagen-Dazs": ..., "Mercedes-Benz": ..., "Rolex": ..., "Lexus": ...,
    "factory outlet": ..., "Southwest": ..., "IKEA": ...,
}

# %% tags=["solution", "fi"]
brands = {
    "Häagen-Dazs": "more_for_more", "Mercedes-Benz": "more_for_more", "Rolex": "more_for_more",
    "Lexus": "more_for_same", "tehtaanmyymälä": "same_for_less",
    "Southwest": "less_for_much_less", "IKEA": "less_for_much_less",
}

# %% tags=["solution", "en"]
brands = {
    "Häagen-Dazs": "more_for_more", "Mercedes-Benz": "more_for_more", "Rolex": "more_for_more",
    "Lexus": "more_for_same", "factory outlet": "same_for_less",
    "Southwest": "less_for_much_less", "IKEA": "less_for_much_less",
}

# %% tags=["check"]
check("03.A5", brands)

# %% [markdown] tags=["fi", "task"] sources=["S0-043", "S0-047"]
# ## A6 Mikä taso puhuu?
#
# Yhdeksän lausetta Suvilinjan asiakkailta (*tekijän täydennys*; lähteen omat esimerkit ovat kadonneet). Millä tasolla syntyvästä arvosta kukin kertoo?
#
# 1. ”Varaan koko vuoden kokouspäivät kerralla ja saan vastineeksi parhaat salit.”
# 2. ”Satamassa tiedettiin nimeni, ja joku tuli heti avaamaan salin oven.”
# 3. ”Suvilinja on minulle pala sitä saaristoa, jossa kasvoin.”
# 4. ”Chatissa vastattiin kahdessa minuutissa, vaikka oli sunnuntai.”
# 5. ”Kokouspäivä kahdellekymmenelle maksaa sen, mitä meillä on varaa maksaa.”
# 6. ”Yhtiö ajattelee merestä samoin kuin me, ja siksi kokoustamme siellä.”
# 7. ”Kerromme osallistujien ruokavaliot, ja saamme tilalle valmiin istumajärjestyksen.”
# 8. ”Kun valitin, minua kuunneltiin eikä katsottu kelloa.”
# 9. ”Luotan siihen, ettei meitä jätetä pulaan, enkä ole edes katsonut muita.”
#
# Tee luettelo kuten tehtävässä A4. Sanat ovat `"kohtaaminen"`, `"vaihdanta"` ja `"merkitys"`.

# %% [markdown] tags=["en", "task"] sources=["S0-043", "S0-047"]
# ## A6 Which level is speaking?
#
# Nine sentences from Suvilinja's customers (*author's completion*; the source's own examples are lost). On which level does the value that each tells of arise?
#
# 1. “I book all the meeting days of the year at once and get the best rooms in return.”
# 2. “At the harbour they knew my name, and somebody came at once to open the room.”
# 3. “To me Suvilinja is a piece of the archipelago I grew up in.”
# 4. “The chat answered in two minutes, on a Sunday.”
# 5. “A meeting day for twenty costs what we can afford.”
# 6. “They think of the sea as we do, and that is why we meet there.”
# 7. “We give them the diets of our guests and get a ready seating plan for it.”
# 8. “When I complained, they listened and did not look at the clock.”
# 9. “I trust them not to leave us stranded, and have not even looked at anyone else.”
#
# Make a list as in A4. The words are `"encounter"`, `"exchange"` and `"meaning"`.

# %% tags=["starter"]
levels = ...

# %% tags=["solution", "fi"]
levels = [
    "vaihdanta", "kohtaaminen", "merkitys", "kohtaaminen", "vaihdanta", "merkitys",
    "vaihdanta", "kohtaaminen", "merkitys",
]

# %% tags=["solution", "en"]
levels = [
    "exchange", "encounter", "meaning", "encounter", "exchange", "meaning",
    "exchange", "encounter", "meaning",
]

# %% tags=["check"]
check("03.A6", levels)

# %% [markdown] tags=["fi", "task"] sources=["S0-044"]
# ## O1 Mitä arvoa asiakas saa kohtaamisista?
#
# Valitse yksi yritys ja yksi sen asiakas; pidä sama pari tehtävissä O1–O4. Aloita kohtaamistasosta. Kirjoita vastauksesi lainausmerkkien väliin.

# %% [markdown] tags=["en", "task"] sources=["S0-044"]
# ## O1 What value does the customer get from the encounters?
#
# Choose one firm and one customer of it, and keep the pair for O1–O4. Begin with the encounter level. Write your answer between the quotation marks.

# %% tags=["starter"]
encounter = """

"""

# %% tags=["solution", "fi"]
encounter = """
Mallivastaus (tekijän täydennys). Yritys on pieni tilitoimisto ja asiakas yksinyrittäjä, kampaaja. Hän saa kohtaamisista
rauhaa: kysymykseen vastataan samana päivänä samalta ihmiseltä, joka ei käytä sanoja, joita pitäisi kysyä uudelleen. Arvo
katoaa heinäkuussa, kun sijainen pyytää samat paperit toistamiseen.
"""

# %% tags=["solution", "en"]
encounter = """
Model answer (author's completion). The firm is a small accounting office and the customer a hairdresser working alone.
From the encounters she gets peace of mind: a question is answered on the same day, by the same person, in words that need
no second question. The value vanishes in July, when a stand-in asks for the same papers again.
"""

# %% tags=["check"]
reflect("03.O1", encounter)

# %% [markdown] tags=["fi", "task"] sources=["S0-045"]
# ## O2 Mitä arvoa asiakas saa vaihdannasta?
#
# Sama yritys, sama asiakas. Mitä kumpikin antaa ja saa? Muista muutkin resurssit kuin raha.

# %% [markdown] tags=["en", "task"] sources=["S0-045"]
# ## O2 What value does the customer get from the exchange?
#
# The same firm, the same customer. What does each give and get? Remember other resources than money.

# %% tags=["starter"]
exchanged = """

"""

# %% tags=["solution", "fi"]
exchanged = """
Mallivastaus (tekijän täydennys). Kampaaja antaa kuukausimaksun, kuitit ja luvan nähdä tilinsä. Hän saa kirjanpidon,
veroilmoituksen ja neljästi vuodessa yhden sivun, josta näkee, kannattaako maanantai pitää auki. Tuo sivu on se, mistä hän
oikeastaan maksaa: ilmoituksen saisi halvemmallakin.
"""

# %% tags=["solution", "en"]
exchanged = """
Model answer (author's completion). The hairdresser gives a monthly fee, the receipts and leave to look into her accounts.
She gets the books, the tax return and, four times a year, one page that shows whether Mondays are worth keeping open. It
is for this page that she really pays: the return alone could be had for less.
"""

# %% tags=["check"]
reflect("03.O2", exchanged)

# %% [markdown] tags=["fi", "task"] sources=["S0-046"]
# ## O3 Mitä arvoa asiakas saa suhteesta?
#
# Sama yritys, sama asiakas. Mitä asiakkuus merkitsee hänelle? Miltä tuntuisi vaihtaa?

# %% [markdown] tags=["en", "task"] sources=["S0-046"]
# ## O3 What value does the customer get from the relationship?
#
# The same firm, the same customer. What does being a customer mean? What would it feel like to change?

# %% tags=["starter"]
meaning = """

"""

# %% tags=["solution", "fi"]
meaning = """
Mallivastaus (tekijän täydennys). Tilitoimisto on kampaajalle todiste siitä, että hän on oikea yrittäjä: on joku, jolle
sanoa ”soita kirjanpitäjälleni”. Vaihtaminen tuntuisi kotiavainten antamiselta vieraalle. Kilpailija voi alittaa hinnan
mutta ei tätä, ellei luottamus ensin petä.
"""

# %% tags=["solution", "en"]
meaning = """
Model answer (author's completion). The accounting office is proof to the hairdresser that she is a real entrepreneur: she
can say "call my accountant". To change would feel like giving the keys of her home to a stranger. A competitor can beat
the price but not this, unless trust fails first.
"""

# %% tags=["check"]
reflect("03.O3", meaning)

# %% [markdown] tags=["fi", "task"] sources=["S2-019", "S3-097"]
# ## O4 Asiakaslupaus
#
# Määrittele ensin yhdellä lauseella **tulos**, jota asiakkaasi etsii. Kirjoita sitten enintään kahden lauseen asiakaslupaus, jota kilpailija ei voi allekirjoittaa ja jonka rikkomisen asiakas huomaa.

# %% [markdown] tags=["en", "task"] sources=["S2-019", "S3-097"]
# ## O4 A customer promise
#
# First define in one sentence the **result** that your customer is looking for. Then write a customer promise of two sentences at most that a competitor cannot sign and whose breach the customer will notice.

# %% tags=["starter"]
promise = """

"""

# %% tags=["solution", "fi"]
promise = """
Mallivastaus (tekijän täydennys). Tulos: kampaaja tietää joka kuun viidentenä päivänä, paljonko hän voi nostaa palkkaa.
Lupaus: ”Viidentenä päivänä saat tekstiviestin, jossa on yksi luku: sen verran voit nostaa. Jos viesti myöhästyy, kuukausi
on maksuton.” Luku on tulos, päivä on näyttö, ja vain oman asiakkaansa tunteva toimisto uskaltaa luvata sen.
"""

# %% tags=["solution", "en"]
promise = """
Model answer (author's completion). Result: on the fifth of each month the hairdresser knows how much she can pay herself.
Promise: "On the fifth you get a text message with one figure: you can draw this much. If it is late, the month is free."
The figure is the result, the day is the evidence, and only an office that knows its customer dares to promise it.
"""

# %% tags=["check"]
reflect("03.O4", promise)

# %% [markdown] tags=["fi", "task"] sources=["S0-082"]
# ## O5 Mitä etuja asiakas näkee hyvässä suhteessa?
#
# Kysymys on luennosta. Vastaa asiakkaan suulla, älä yrityksen. Kirjoita ainakin kolme etua ja sano, minkä niistä asiakas huomaisi ensimmäisenä, jos se katoaisi.

# %% [markdown] tags=["en", "task"] sources=["S0-082"]
# ## O5 What advantages does the customer see in a good relationship?
#
# The question is the lecture's. Answer in the customer's voice, not the firm's. Write down at least three advantages, and say which of them the customer would miss first.

# %% tags=["starter"]
advantages = """

"""

# %% tags=["solution", "fi"]
advantages = """
Mallivastaus (tekijän täydennys), kampaajan suulla: ”Minun ei tarvitse selittää asiaani alusta joka kerta. Tiedän, mitä
lasku on, ennen kuin se tulee. Jos verottajalta tulee kirje, en pelästy. Ja joskus saan neuvon, jota en osannut pyytää.”
Ensimmäisenä hän huomaisi varmuuden katoamisen: ensimmäisen laskun, jota hän ei odottanut.
"""

# %% tags=["solution", "en"]
advantages = """
Model answer (author's completion), in the hairdresser's voice: "I need not explain everything from the beginning each
time. I know what the bill is before it comes. A letter from the tax office does not frighten me. And now and then I get
advice that I did not know to ask for." She would miss the certainty first: at the first bill that she did not expect.
"""

# %% tags=["check"]
reflect("03.O5", advantages)

# %% [markdown] tags=["fi", "task"]
# ## Valmis?
#
# Tallenna muistikirja (Ctrl + S). Vastauksesi säilyvät siinä. Mallivastaukset ovat kouluttajallasi. Jos opiskelet omin päin, saat ne komennolla `asiakkuus lab --teacher`; avaa ne vasta, kun olet yrittänyt itse.

# %% [markdown] tags=["en", "task"]
# ## Done?
#
# Save the notebook (Ctrl + S). Your answers stay in it. Your trainer has the model solutions. If you study on your own, `asiakkuus lab --teacher` gives them to you; open them only after you have tried by yourself.
