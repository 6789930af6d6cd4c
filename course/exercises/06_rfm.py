# ---
# jupyter:
#   jupytext:
#     text_representation:
#       extension: .py
#       format_name: percent
# ---

# %% [markdown] tags=["fi", "task"]
# # Harjoitukset 6: RFM-analyysi
#
# Seitsemän tehtävää, joista saat palautteen heti, ja kaksi avointa kysymystä. Aikaa kuluu noin tunti.
#
# **Näin teet.** Kirjoita vastauksesi kolmen pisteen `...` paikalle ja aja solu (Vaihto + Enter). Aja sitten sen alla oleva `check`-solu: se kertoo, menikö oikein, ja antaa vihjeen, jos ei mennyt. Vastausta se ei paljasta. Voit yrittää niin monta kertaa kuin haluat.
#
# Aja ensin alla oleva solu. Se hakee Suvilinjan ostotapahtumat, joita luku 6 käytti. Aja se aina, kun avaat sivun uudelleen. Ilman sitä tarkistukset eivät vastaa.

# %% [markdown] tags=["en", "task"]
# # Exercises 6: RFM analysis
#
# Seven tasks that are checked immediately, and two open questions. They take about an hour.
#
# **What to do.** Replace the three dots `...` with your answer and run the cell (Shift + Enter). Then run the `check` cell below it: it tells whether you got it right, and gives a hint if you did not. It never gives the answer away. Try as many times as you like.
#
# First run the cell below. It fetches Suvilinja's transactions, the ones that chapter 6 used. Run it whenever you reopen the page. Without it the checks do not answer.

# %% tags=["starter", "solution", "fi"]
from datetime import date

from asiakkuus_lib import rfm
from asiakkuus_lib.reading import labels, read_transactions
from asiakkuus_lib.learn import check, exercise, reflect

purchases = read_transactions().frame
exercise("06", lang="fi")

# %% tags=["starter", "solution", "en"]
from datetime import date

from asiakkuus_lib import rfm
from asiakkuus_lib.reading import labels, read_transactions
from asiakkuus_lib.learn import check, exercise, reflect

purchases = read_transactions().frame
exercise("06", lang="en")

# %% [markdown] tags=["fi", "task"] sources=["S0-063"]
# ## A1 Kuinka kauan hiljaa?
#
# Asiakas A00615, Myrskyluodon Kurssikeskus, oli aikanaan Suvilinjan parhaita asiakkaita. Ensimmäinen osto oli 12.1.2023 ja viimeinen 13.6.2024. Kuinka monta päivää viimeisestä ostosta on kulunut, kun vertailupäivä on 1.1.2026?
#
# Laske kalenterista tai anna koneen laskea. Pelkkä luku riittää, esimerkiksi `recency_days = 100`. Kone laskee kahden päivän välin näin: `(date(2026, 3, 1) - date(2026, 2, 1)).days`. Järjestys on vuosi, kuukausi, päivä, ja myöhempi päivä on ensin.

# %% [markdown] tags=["en", "task"] sources=["S0-063"]
# ## A1 Silent for how long?
#
# Customer A00615, Myrskyluodon Kurssikeskus, was once among Suvilinja's best. The first purchase was on 12 January 2023 and the last on 13 June 2024. How many days have passed since the last purchase when the reference date is 1 January 2026?
#
# Count from a calendar, or let the computer do it. A bare number will do, such as `recency_days = 100`. The computer counts the days between two dates like this: `(date(2026, 3, 1) - date(2026, 2, 1)).days`. The order is year, month, day, and the later date comes first.

# %% tags=["starter"]
recency_days = ...

# %% tags=["solution"]
recency_days = (date(2026, 1, 1) - date(2024, 6, 13)).days
recency_days

# %% tags=["check"]
check("06.A1", recency_days)

# %% [markdown] tags=["fi", "task"] sources=["S0-063", "S0-064", "S0-065"]
# ## A2 Kolme asiakasta, yhdeksän lukua
#
# Alla ovat kolmen asiakkaan kuittirivit. Tee niistä taulukko, jossa on jokaiselle asiakkaalle oma rivi ja sarakkeet `recency`, `frequency` ja `monetary`. Vertailupäivä on 1.1.2026.
#
# Taulukon laskee puolestasi *funktio*, valmis laskukaava, jolla on nimi. Funktiota käytetään näin: `rfm.rfm_table(taulukko, as_of="2026-01-01")`. Kirjoita sanan *taulukko* paikalle `three`, joka on alla olevien kuittirivien nimi. Vertailupäivä on lainausmerkeissä. Laske silti yhden asiakkaan luvut ensin itse: silloin tiedät, mitä kone tekee.

# %% [markdown] tags=["en", "task"] sources=["S0-063", "S0-064", "S0-065"]
# ## A2 Three customers, nine numbers
#
# Below are the receipt lines of three customers. Make a table of them with a row for each customer and the columns `recency`, `frequency` and `monetary`. The reference date is 1 January 2026.
#
# A *function*, a ready-made calculation with a name, works out the table for you. It is used like this: `rfm.rfm_table(table, as_of="2026-01-01")`. Replace *table* with `three`, the name of the receipt lines below. The reference date is in quotation marks. Even so, work out one customer's figures by yourself first: then you know what the computer does.

# %% tags=["starter", "solution"]
three = purchases[purchases["customer_id"].isin(["A03463", "A03508", "A00983"])]
three[["customer_id", "date", "amount"]]

# %% tags=["starter"]
rfm_of_three = ...

# %% tags=["solution"]
rfm_of_three = rfm.rfm_table(three, as_of="2026-01-01")
rfm_of_three

# %% tags=["check"]
check("06.A2", rfm_of_three)

# %% [markdown] tags=["fi", "task"]
# ## A3 Mikä koodi?
#
# Asiakas A00983 kävi neljästi vuonna 2023, oli hiljaa lähes kaksi vuotta ja palasi 21.11.2025. Alla olevat pisterajat ovat luvusta 6, ja solu niiden alla näyttää hänen lukunsa. Mikä on hänen kolminumeroinen RFM-koodinsa? Kirjoita se lainausmerkkeihin, esimerkiksi `"111"`.
#
# Pisterajat 1.1.2026:
#
# | pisteet | päiviä viimeisestä ostosta | ostopäiviä | ostot, € |
# |---|---|---|---|
# | 5 | 1–64 | 12 tai enemmän | yli 1 508,16 |
# | 4 | 65–170 | 4–11 | 289,83–1 508,16 |
# | 3 | 171–505 | 2–3 | 113,39–289,82 |
# | 2 | 506–835 | ei kukaan | 56,05–113,38 |
# | 1 | 836 tai enemmän | 1 | enintään 56,04 |

# %% [markdown] tags=["en", "task"]
# ## A3 Which code?
#
# Customer A00983 came four times in 2023, was silent for nearly two years and came back on 21 November 2025. The cut-offs below are those of chapter 6, and the cell under them shows this customer's figures. What is the three-digit RFM code? Write it in quotation marks, such as `"111"`.
#
# The cut-offs on 1 January 2026:
#
# | score | days since the last purchase | days of purchase | money, € |
# |---|---|---|---|
# | 5 | 1–64 | 12 or more | over 1,508.16 |
# | 4 | 65–170 | 4–11 | 289.83–1,508.16 |
# | 3 | 171–505 | 2–3 | 113.39–289.82 |
# | 2 | 506–835 | nobody | 56.05–113.38 |
# | 1 | 836 or more | 1 | at most 56.04 |

# %% tags=["starter", "solution"]
customers = rfm.rfm_table(purchases, as_of="2026-01-01")
customers.loc[["A00983"]]

# %% tags=["starter"]
rfm_code = ...

# %% tags=["solution"]
scores = rfm.rfm_scores(customers, rfm.rfm_thresholds(customers, q=5))
rfm_code = scores.loc["A00983", "code"]
rfm_code

# %% tags=["check"]
check("06.A3", rfm_code)

# %% [markdown] tags=["fi", "task"]
# ## A4 Kuinka monta kussakin segmentissä?
#
# Alla oleva solu antaa jokaiselle asiakkaalle pisteet ja segmentin. Laske, kuinka monta asiakasta kussakin segmentissä on. Näin se käy: `X.value_counts().to_dict()`, kun kirjoitat kirjaimen X paikalle nimen `segment_names`. Ensimmäinen osa laskee, ja `.to_dict()` tekee tuloksesta luettelon, jonka tarkistin osaa lukea. Sulut kuuluvat kummankin perään.
#
# Huomaa sana `age`. Se on asiakkuuden ikä päivinä eli aika ensimmäisestä ostosta. Mihin sitä tarvitaan?

# %% [markdown] tags=["en", "task"]
# ## A4 How many in each segment?
#
# The cell below gives every customer scores and a segment. Count how many customers there are in each segment. This is how: `X.value_counts().to_dict()`, with the name `segment_names` in place of the X. The first part counts, and `.to_dict()` turns the result into a list that the checker can read. Both need the brackets after them.
#
# Note the word `age`. It is the age of a customer in days, the time since the first purchase. What is it needed for?

# %% tags=["starter", "solution"]
scores = rfm.rfm_scores(customers, rfm.rfm_thresholds(customers, q=5))
segments = rfm.rfm_segments(scores, q=5, age=customers["age"])
segment_names = segments.map(labels("rfm_segments"))
segment_names.head().to_frame()

# %% tags=["starter"]
segment_counts = ...

# %% tags=["solution"]
segment_counts = segment_names.value_counts().to_dict()
segment_counts

# %% tags=["check"]
check("06.A4", segment_counts)

# %% [markdown] tags=["fi", "task"] sources=["S0-066"]
# ## A5 Mitä parhaat ostavat?
#
# RFM:n rinnalla on neljäs peruste, ostokohteet (P). Mihin tuoteryhmään segmentti *Parhaat* käyttää eniten rahaa? Alla olevasta taulukosta näet, kuinka suuri osa kunkin segmentin ostoista kuuluu kuhunkin tuoteryhmään. Kirjoita tuoteryhmän nimi lainausmerkkeihin.

# %% [markdown] tags=["en", "task"] sources=["S0-066"]
# ## A5 What do the best buy?
#
# Beside RFM stands a fourth criterion, purchases (P). Which product group takes the largest share of the money of the segment *best*? The table below shows how large a part of each segment's money each product group takes. Write the name of the group in quotation marks.

# %% tags=["starter", "solution"]
profile = rfm.purchase_profile(purchases, segments).reindex(rfm.SEGMENTS)
profile = profile.rename(index=labels("rfm_segments"), columns=labels("product_groups"))
profile.rename_axis(index=_("segment"), columns=_("product group")).round(3)

# %% tags=["starter"]
best_group = ...

# %% tags=["solution"]
best_group = profile.loc[labels("rfm_segments")["best"]].idxmax()
best_group

# %% tags=["check"]
check("06.A5", best_group)

# %% [markdown] tags=["fi", "task"]
# ## A6 Kuinka moni vaihtaa segmenttiä?
#
# Siirretään vertailupäivää 90 päivää taaksepäin, päivään 3.10.2025. Kuinka moni asiakas on 1.1.2026 eri segmentissä kuin silloin? Laske mukaan vain ne, jotka olivat asiakkaita jo lokakuussa.
#
# Alla oleva solu laskee lokakuun segmentit nimelle `segments_then`; nykyiset ovat nimellä `segments` tehtävästä A4. `rfm.segment_changes(ennen, jälkeen)` luettelee vaihtajat: kirjoita sanojen *ennen* ja *jälkeen* paikalle nämä kaksi nimeä. `len(...)` koko kutsun ympärillä kertoo, montako vaihtajaa on.

# %% [markdown] tags=["en", "task"]
# ## A6 How many change segment?
#
# Move the reference date 90 days back, to 3 October 2025. How many customers are in another segment on 1 January 2026 than they were then? Count only those who were customers in October already.
#
# The cell below works out October's segments under the name `segments_then`; today's are in `segments` from task A4. `rfm.segment_changes(before, after)` lists those who changed: replace *before* and *after* with these two names. `len(...)` around the whole call tells how many there are.

# %% tags=["starter", "solution"]
customers_then = rfm.rfm_table(purchases, as_of="2025-10-03")
scores_then = rfm.rfm_scores(customers_then, rfm.rfm_thresholds(customers_then, q=5))
segments_then = rfm.rfm_segments(scores_then, q=5, age=customers_then["age"])
len(segments_then)

# %% tags=["starter"]
changed = ...

# %% tags=["solution"]
changed = len(rfm.segment_changes(segments_then, segments))
changed

# %% tags=["check"]
check("06.A6", changed)

# %% [markdown] tags=["fi", "task"]
# ## A7 Kannattaako soittaa?
#
# Aino Lehtinen aikoo soittaa niille segmentin *hiljenneet hyvät* asiakkaille, jotka ovat antaneet siihen luvan. Oletetaan (*tekijän täydennys*), että yksi puhelu maksaa 6 euroa, että palaava asiakas ostaa kerran, koko segmentin tyypillisen kertaoston verran, ja että ostoista jää katetta 30 %.
#
# Alla oleva solu laskee tyypillisen kertaoston: asiakkaan ostot jaettuna ostopäivillä, ja niistä mediaani. Kuinka suuren osan puhelun saaneista on palattava puhelun ansiosta, jotta puhelut maksavat itsensä takaisin? Anna osuus, esimerkiksi `0.152` tai `"15,2 %"`, prosentin kymmenesosan tarkkuudella. Voit kirjoittaa myös laskun, jossa on nimi `visit`: kertomerkki on `*` ja jakomerkki `/`.

# %% [markdown] tags=["en", "task"]
# ## A7 Is it worth calling?
#
# Aino Lehtinen means to call those in the segment *must not lose* who have consented to it. Suppose (*author's completion*) that one call costs 6 euros, a returning customer makes one purchase, of a size typical of the whole segment, and 30% of the sales is left as margin.
#
# The cell below works out the typical purchase: a customer's money divided by the days of purchase, and the median of these. What share of the customers called must return because of the call for the calls to break even? Give a share, such as `0.152` or `"15.2%"`, to a tenth of a per cent. You can also write a calculation with the name `visit` in it: `*` multiplies and `/` divides.

# %% tags=["starter", "solution"]
silent = customers[segments == "cannot_lose"]
visit = (silent["monetary"] / silent["frequency"]).median()
print(round(visit, 2))

# %% tags=["starter"]
return_rate = ...

# %% tags=["solution"]
return_rate = 6 / (0.30 * visit)
return_rate

# %% tags=["check"]
check("06.A7", return_rate)

# %% [markdown] tags=["fi", "task"] sources=["S1-044"]
# ## O1 Miten asiakasjoukosta löydetään toisiinsa liittyvät ryhmät?
#
# Kysymys on koulutuspäivän muistiinpanoista. RFM on yksi vastaus. Mikä olisi toinen, ja milloin valitsisit sen? Kirjoita vastauksesi lainausmerkkien väliin.

# %% [markdown] tags=["en", "task"] sources=["S1-044"]
# ## O1 How are related groups found in a customer base?
#
# The question is from the notes of a training day. RFM is one answer. What would be another, and when would you choose it? Write your answer between the quotation marks.

# %% tags=["starter"]
groups = """

"""

# %% tags=["solution", "fi"]
groups = """
Mallivastaus (tekijän täydennys). Ryhmiä voi etsiä ainakin kolmella tavalla. RFM kysyy, mitä asiakas on tehnyt: sääntö on
kaikkien tarkistettavissa, mutta se ei näe tarvetta eikä sitä, mitä asiakas ostaa muualta. Tarveryhmittely kysyy, mihin
laivaa tarvitaan (luennon kalvo 38: työmatka, loma, kokous, rahti); valitsisin sen, kun suunnitellaan palvelua tai viestin sisältöä.
Tilastollinen klusterointi etsii samankaltaiset asiakkaat itse; valitsisin sen, kun tietoja on paljon eikä kukaan tiedä,
mikä asiakkaita erottaa. Yksi testi käy kaikkiin: pysyvätkö ryhmät samoina, kun rajaa tai päivää siirtää, ja voiko ryhmän
kanssa tehdä jotakin toisin?
"""

# %% tags=["solution", "en"]
groups = """
Model answer (author's completion). There are at least three ways to look for groups. RFM asks what the customer has
done: anyone can check the rule, but it sees neither the need nor what is bought elsewhere. Grouping by need asks what
they are on board for (slide 38: work, leisure, a conference, freight); I would choose it when planning a service or the content of
a message. Statistical clustering finds the similar ones by itself; I would choose it when there is much data and nobody
knows what tells customers apart. A test for all: do the groups stay when a cut-off or a date moves, and can we do
anything differently for a group?
"""

# %% tags=["check"]
reflect("06.O1", groups)

# %% [markdown] tags=["fi", "task"] sources=["S3-025"]
# ## O2 RFM vai RMF?
#
# Puolalaisessa luennossa lyhenne on painettu muodossa *RMF*. Onko kirjainten järjestyksellä väliä? Kirjoita vastauksesi lainausmerkkien väliin.

# %% [markdown] tags=["en", "task"] sources=["S3-025"]
# ## O2 RFM or RMF?
#
# The Polish lecture prints the abbreviation as *RMF*. Does the order of the letters matter? Write your answer between the quotation marks.

# %% tags=["starter"]
order = """

"""

# %% tags=["solution", "fi"]
order = """
Mallivastaus (tekijän täydennys). Pisteisiin järjestys ei vaikuta: R, F ja M lasketaan erikseen. Koodiin se vaikuttaa: sama
asiakas on 215 (RFM) tai 251 (RMF). Jos lista lajitellaan koodin mukaan, ensimmäinen kirjain ratkaisee, kuka on kärjessä:
R nostaa äsken ostaneet, M eniten ostaneet. Siksi järjestyksestä on sovittava, ja se on kirjoitettava raporttiin. Luento
tuskin tarkoitti muuta kuin RFM:ää, sillä se ei perustele eroa mitenkään; pidän RMF:ää kirjoitusvirheenä.
"""

# %% tags=["solution", "en"]
order = """
Model answer (author's completion). The order does not affect the scores: R, F and M are computed each by itself. It does
affect the code: the same customer is 215 (RFM) or 251 (RMF). If a list is sorted by the code, the first letter decides
who comes first: R lifts the recent, M the big. So the order must be agreed and written in the report. The lecture hardly
meant anything other than RFM, for it gives no reason for the difference; I take RMF for a slip.
"""

# %% tags=["check"]
reflect("06.O2", order)

# %% [markdown] tags=["fi", "task"]
# ## Valmis?
#
# Tallenna muistikirja (Ctrl + S). Vastauksesi säilyvät siinä. Mallivastaukset ovat kouluttajallasi. Jos opiskelet omin päin, saat ne komennolla `asiakkuus lab --teacher`; avaa ne vasta, kun olet yrittänyt itse.

# %% [markdown] tags=["en", "task"]
# ## Done?
#
# Save the notebook (Ctrl + S). Your answers stay in it. Your trainer has the model solutions. If you study on your own, `asiakkuus lab --teacher` gives them to you; open them only after you have tried by yourself.
