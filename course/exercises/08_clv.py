# ---
# jupyter:
#   jupytext:
#     text_representation:
#       extension: .py
#       format_name: percent
# ---

# %% [markdown] tags=["fi", "task"]
# # Harjoitukset 8: elinkaariarvo ja asiakaspysyvyys
#
# Yhdeksän tehtävää, joista saat palautteen heti, ja kolme avointa kysymystä. Aikaa kuluu noin tunti ja vartti.
#
# **Näin teet.** Kirjoita vastauksesi kolmen pisteen `...` paikalle ja aja solu (Vaihto + Enter). Aja sitten sen alla oleva `check`-solu: se kertoo, menikö oikein, ja antaa vihjeen, jos ei mennyt. Vastausta se ei paljasta. Voit yrittää niin monta kertaa kuin haluat. Laskea saa taskulaskimella, taulukkolaskennalla tai tässä: kertomerkki on `*`, jakomerkki `/` ja potenssi `**`.
#
# Aja ensin alla oleva solu, ja aja se aina, kun avaat sivun uudelleen. Ilman sitä tarkistukset eivät vastaa.

# %% [markdown] tags=["en", "task"]
# # Exercises 8: lifetime value and retention
#
# Nine tasks that are checked immediately, and three open questions. They take about an hour and a quarter.
#
# **What to do.** Replace the three dots `...` with your answer and run the cell (Shift + Enter). Then run the `check` cell below it: it tells whether you got it right, and gives a hint if you did not. It never gives the answer away. Try as many times as you like. You may use a calculator, a spreadsheet or this page: `*` multiplies, `/` divides and `**` raises to a power.
#
# First run the cell below, and run it whenever you reopen the page. Without it the checks do not answer.

# %% tags=["starter", "solution", "fi"]
from asiakkuus_lib import clv, retention
from asiakkuus_lib.reading import course_data, labels
from asiakkuus_lib.learn import check, exercise, reflect

exercise("08", lang="fi")

# %% tags=["starter", "solution", "en"]
from asiakkuus_lib import clv, retention
from asiakkuus_lib.reading import course_data, labels
from asiakkuus_lib.learn import check, exercise, reflect

exercise("08", lang="en")

# %% [markdown] tags=["fi", "task"] sources=["S3-015"]
# ## A1 Kertynyt elinkaariarvo
#
# Alla on kalvon taulukko sellaisena kuin se on säilynyt; viiva tarkoittaa, että solu on tyhjä tai kadonnut. Viimeinen rivi on jätetty pois. Laske se: mikä on kertynyt elinkaariarvo kunkin vuoden lopussa, vuosina 1–4? Diskonttauskorko on 10 %.
#
# Toisen vuoden kate on kadonnut, mutta sen nykyarvo on tallella: kerro se diskonttotekijällä ja pyöristä lähimpään kymmeneen. Laske pyöristämättömillä nykyarvoilla ja pyöristä vasta kertynyt summa euroiksi. Anna neljä lukua hakasulkeissa, esimerkiksi `[1, 2, 3, 4]`.

# %% [markdown] tags=["en", "task"] sources=["S3-015"]
# ## A1 Cumulative lifetime value
#
# Below is the slide's table as it has survived; a dash means that a cell is empty or lost. The last row has been left out. Work it out: what is the cumulative lifetime value at the end of each of the four years? The discount rate is 10%.
#
# The margin of the second year is lost, but its present value is not: multiply it by the discount divisor and round to the nearest ten. Use unrounded present values, and round only the cumulative sums to euros. Give four numbers in square brackets, such as `[1, 2, 3, 4]`.

# %% tags=["starter", "solution"]
damaged = course_data("clv_damaged").set_index("row").filter(like="year_")
damaged = damaged.rename(index=labels("clv_damaged")).rename_axis(None).set_axis([1, 2, 3, 4], axis="columns")
damaged.iloc[:-1].map(lambda value: "–" if value != value else f"{value:g}")

# %% tags=["starter"]
cumulative = ...

# %% tags=["solution"]
yearly = clv.clv_table([1000, 1200, 1440, 1600], 0.5, [100], [0, 100, 80, 60], discount_rate=0.10)
cumulative = yearly.loc["cumulative_clv"].round().astype(int).tolist()
cumulative

# %% tags=["check"]
check("08.A1", cumulative)

# %% [markdown] tags=["fi", "task"] sources=["S3-015"]
# ## A2 Kolme kadonnutta solua
#
# Täydennä taulukosta kolme kadonnutta lukua tässä järjestyksessä: toisen vuoden kate, toisen vuoden ylläpitokustannus, ensimmäisen vuoden nykyarvo. Anna ne sulkeissa, esimerkiksi `(1, 2, 3)`.

# %% [markdown] tags=["en", "task"] sources=["S3-015"]
# ## A2 Three lost cells
#
# Fill in three lost numbers of the table, in this order: the margin of the second year, the retention cost of the second year, the present value of the first year. Give them in brackets, such as `(1, 2, 3)`.

# %% tags=["starter"]
lost_cells = ...

# %% tags=["solution"]
lost_cells = tuple(
    round(yearly.loc[row, year])
    for row, year in [("net_contribution", 2), ("retention_cost", 2), ("present_value", 1)]
)
lost_cells

# %% tags=["check"]
check("08.A2", lost_cells)

# %% [markdown] tags=["fi", "task"] sources=["S3-015"]
# ## A3 Miksi painettu summa on eri?
#
# Laske yhteen kalvon neljä nykyarvoa sellaisina kuin ne on painettu, siis kokonaislukuina (ensimmäinen on se, jonka juuri täydensit). Mitä saat? Vertaa tulosta tehtävän A1 viimeiseen lukuun, joka on sama kuin kalvossa.

# %% [markdown] tags=["en", "task"] sources=["S3-015"]
# ## A3 Why is the printed sum different?
#
# Add up the slide's four present values as they are printed, as whole numbers (the first is the one you just filled in). What do you get? Compare it with the last number of A1, which is the slide's own.

# %% tags=["starter"]
rounded_sum = ...

# %% tags=["solution"]
rounded_sum = round(yearly.loc["present_value"].round().sum())
rounded_sum

# %% tags=["check"]
check("08.A3", rounded_sum)

# %% [markdown] tags=["fi", "task"] sources=["S3-014"]
# ## A4 Entä jos raha tulee vasta vuoden lopussa?
#
# Kalvon taulukossa ensimmäisen vuoden rahaa ei diskontata. Laske sama elinkaariarvo niin, että kunkin vuoden kate saadaan vuoden lopussa. Anna vastaus sentin tarkkuudella.
#
# Laskun tekee funktio `clv.clv(katteet, 0.10, "start")`: ensin katteet hakasulkeissa, sitten diskonttauskorko, viimeisenä ajoitus lainausmerkeissä, `"start"` (vuoden alku) tai `"end"` (vuoden loppu).

# %% [markdown] tags=["en", "task"] sources=["S3-014"]
# ## A4 And if the money comes only at the end of the year?
#
# In the slide's table the money of the first year is not discounted. Work out the same lifetime value so that the margin of each year comes at its end. Give the answer to the cent.
#
# The function `clv.clv(margins, 0.10, "start")` does the calculation: first the margins in square brackets, then the discount rate, and last the timing in quotation marks, `"start"` or `"end"` of the year.

# %% tags=["starter"]
end_of_year = ...

# %% tags=["solution"]
end_of_year = clv.clv(yearly.loc["net_contribution"], 0.10, "end")
end_of_year

# %% tags=["check"]
check("08.A4", end_of_year)

# %% [markdown] tags=["fi", "task"] sources=["S3-022"]
# ## A5 Pysyvyydestä kesto, kestosta pysyvyys
#
# Laske kaksi lukua. Ensin: kuinka monta vuotta asiakkuus kestää keskimäärin, kun pysyvyys on 75 %? Sitten: millä pysyvyydellä keskimääräinen kesto on 10 vuotta? Anna ne sulkeissa, ensin vuodet, sitten osuus, esimerkiksi `(1.5, 0.5)`.

# %% [markdown] tags=["en", "task"] sources=["S3-022"]
# ## A5 From retention to life, from life to retention
#
# Work out two numbers. First: how many years does a customer's life last on average when retention is 75%? Then: with what retention is the expected life 10 years? Give them in brackets, years first and then the share, such as `(1.5, 0.5)`.

# %% tags=["starter"]
life_and_rate = ...

# %% tags=["solution"]
life_and_rate = (retention.customer_life(0.75), retention.retention_for_life(10))
life_and_rate

# %% tags=["check"]
check("08.A5", life_and_rate)

# %% [markdown] tags=["fi", "task"] sources=["S0-024"]
# ## A6 Kuinka paljon asiakkuus pitenee?
#
# Asiakaskato pienenee 15 prosentista 10 prosenttiin. Kuinka moninkertaiseksi asiakkuuden odotettu kesto kasvaa?

# %% [markdown] tags=["en", "task"] sources=["S0-024"]
# ## A6 How much longer is the life?
#
# Churn falls from 15% to 10%. How many times as long does the expected life of a customer become?

# %% tags=["starter"]
life_ratio = ...

# %% tags=["solution"]
life_ratio = retention.customer_life(0.90) / retention.customer_life(0.85)
life_ratio

# %% tags=["check"]
check("08.A6", life_ratio)

# %% [markdown] tags=["fi", "task"] sources=["S0-024"]
# ## A7 Milloin voitto todella kaksinkertaistuu?
#
# Oletetaan, että asiakas tuo joka vuosi saman katteen, että rahaa ei diskontata ja että asiakkaan hankkiminen maksaa. Millä hankintakustannuksella asiakkaan arvo *täsmälleen* kaksinkertaistuu, kun kato pienenee 15 prosentista 10 prosenttiin? Anna vastaus vuosikatteina: `2` tarkoittaa kahden vuoden katetta. Kolme desimaalia.
#
# Voit kirjoittaa yhtälön paperille tai käyttää funktiota `clv.acquisition_for_ratio(...)`, jonka sulkeisiin tulee haluttu kerroin.

# %% [markdown] tags=["en", "task"] sources=["S0-024"]
# ## A7 When does profit really double?
#
# Suppose that a customer brings the same margin every year, that money is not discounted, and that winning the customer costs something. With what acquisition cost does the value of a customer *exactly* double when churn falls from 15% to 10%? Answer in years of margin: `2` means the margin of two years. Three decimals.
#
# You can write the equation on paper, or use the function `clv.acquisition_for_ratio(...)`, which takes the wanted ratio in its brackets.

# %% tags=["starter"]
years_of_margin = ...

# %% tags=["solution"]
years_of_margin = clv.acquisition_for_ratio(2.0, churn_before=0.15, churn_after=0.10)
years_of_margin

# %% tags=["check"]
check("08.A7", years_of_margin)

# %% [markdown] tags=["fi", "task"] sources=["S0-024", "S3-018"]
# ## A8 Kuinka nopeasti katteen pitäisi kasvaa?
#
# Nyt hankinta ei maksa mitään, mutta asiakkaan kate kasvaa joka vuosi saman verran prosentteina ja raha diskontataan 10 prosentilla. Kuinka suuri vuotuinen kasvu kaksinkertaistaa asiakkaan arvon, kun kato pienenee 15 prosentista 10 prosenttiin? Anna osuus prosentin kymmenesosan tarkkuudella.
#
# Funktio on `clv.growth_for_ratio(2.0, discount_rate=...)`.

# %% [markdown] tags=["en", "task"] sources=["S0-024", "S3-018"]
# ## A8 How fast would the margin have to grow?
#
# Now acquisition costs nothing, but the customer's margin grows by the same percentage every year, and money is discounted at 10%. What yearly growth doubles the value of a customer when churn falls from 15% to 10%? Give a share, to a tenth of a per cent.
#
# The function is `clv.growth_for_ratio(2.0, discount_rate=...)`.

# %% tags=["starter"]
growth_needed = ...

# %% tags=["solution"]
growth_needed = clv.growth_for_ratio(2.0, churn_before=0.15, churn_after=0.10, discount_rate=0.10)
growth_needed

# %% tags=["check"]
check("08.A8", growth_needed)

# %% [markdown] tags=["fi", "task"] sources=["S3-015", "S0-077", "S0-078"]
# ## A9 Viisinkertainen?
#
# Luentokalvon 35 (1–5–25-sääntö) mukaan uudelle asiakkaalle yhden yksikön myyminen maksaa viisi kertaa niin paljon kuin nykyiselle. Mitä puolalaisen luennon taulukko sanoo? Laske hankintakustannuksen suhde ylläpitokustannusten keskiarvoon niinä vuosina, joina ylläpidosta maksetaan.

# %% [markdown] tags=["en", "task"] sources=["S3-015", "S0-077", "S0-078"]
# ## A9 Five times as much?
#
# According to lecture slide 35 (the 1–5–25 rule), selling one unit to a new customer costs five times as much as selling it to an existing one. What does the table of the Polish lecture say? Work out the ratio of the acquisition cost to the average retention cost of those years in which retention is paid for.

# %% tags=["starter"]
cost_ratio = ...

# %% tags=["solution"]
keeping = yearly.loc["retention_cost"]
cost_ratio = yearly.loc["acquisition_cost"].sum() / keeping[keeping > 0].mean()
cost_ratio

# %% tags=["check"]
check("08.A9", cost_ratio)

# %% [markdown] tags=["fi", "task"] sources=["S0-024"]
# ## O1 Pitääkö väite voiton tuplaantumisesta paikkansa?
#
# Kalvon mukaan voitto kaksinkertaistuisi, jos asiakaskato pienenisi 15 prosentista 10 prosenttiin. Pitääkö väite paikkansa? Nimeä ainakin kaksi oletusta, joista vastaus riippuu. Kirjoita vastauksesi lainausmerkkien väliin.

# %% [markdown] tags=["en", "task"] sources=["S0-024"]
# ## O1 Is it true that the profit doubles?
#
# According to the slide, profit would double if churn fell from 15% to 10%. Is it true? Name at least two assumptions on which the answer depends. Write your answer between the quotation marks.

# %% tags=["starter"]
doubling = """

"""

# %% tags=["solution", "fi"]
doubling = """
Mallivastaus (tekijän täydennys). Sellaisenaan ei: kun kate on vakio eikä hankinta maksa, asiakkuuden kesto ja arvo
kasvavat 1,5-kertaisiksi, ja diskontattuna (10 %) vain 1,25-kertaisiksi. Väite pitää, jos esimerkiksi hankintakustannus on
3,33 vuoden kate, tai jos kate kasvaa joka vuosi 5,3 % ilman diskonttausta (15,8 %, kun korko on 10 %), tai jos kiinteät
kulut vievät puolet katteesta. Oikea kysymys on siis: mitkä näistä pitävät paikkansa meillä? Alkuperäinen muotoilu on
lisäksi varovaisempi, ”lähes sata prosenttia”, ja se puhuu voitosta, ei yhden asiakkaan arvosta.
"""

# %% tags=["solution", "en"]
doubling = """
Model answer (author's completion). Not as it stands: with a constant margin and no acquisition cost, the life and the
value of a customer become 1.5 times as large, and only 1.25 times when discounted at 10%. The claim holds if, for instance, the
acquisition cost is 3.33 years of margin, or the margin grows by 5.3% a year without discounting (15.8% at a rate of 10%),
or fixed costs take half of the contribution. So the right question is which of these are true of us. Besides, the
original wording is more careful, "almost 100%", and it speaks of profit, not of the value of one customer.
"""

# %% tags=["check"]
reflect("08.O1", doubling)

# %% [markdown] tags=["fi", "task"] sources=["S3-021"]
# ## O2 Syy vai korrelaatio?
#
# Puolalaisen luennon mukaan asiakaspysyvyyden ja voittomarginaalin välillä on hyvin vahva positiivinen korrelaatio, joskin se riippuu toimialasta. Kertooko se, että pysyvyyttä parantamalla kate kasvaa? Kirjoita vastauksesi lainausmerkkien väliin.

# %% [markdown] tags=["en", "task"] sources=["S3-021"]
# ## O2 Cause or correlation?
#
# According to the Polish lecture there is a very strong positive correlation between retention and profit margin, though it depends on the industry. Does it tell that better retention raises the margin? Write your answer between the quotation marks.

# %% tags=["starter"]
cause = """

"""

# %% tags=["solution", "fi"]
cause = """
Mallivastaus (tekijän täydennys). Ei kerro. Korrelaatio voi syntyä ainakin kolmella tavalla: pysyvyys tuo katetta, hyvä
kate antaa varaa palvella paremmin, tai kolmas tekijä, kuten sopimukset tai vaihtamisen vaikeus, nostaa molempia. Luvun
keksityssä aineistossa korrelaatio on 0,88, mutta sopimusaloilla ja muilla aloilla erikseen lievästi negatiivinen. Syyn
saa selville kokeella: parannetaan osan asiakkaista pysyvyyttä, jätetään vertailuryhmä ennalleen ja katsotaan, muuttuuko
kate. Toimialojen vertailu ei kerro, mitä yhdessä yrityksessä tapahtuu.
"""

# %% tags=["solution", "en"]
cause = """
Model answer (author's completion). It does not. A correlation can arise in at least three ways: retention brings margin,
a good margin leaves room for better service, or a third factor, such as contracts or the trouble of switching, raises
both. In the invented data of the chapter the correlation is 0.88, yet slightly negative within the industries with
contracts and within those without. An experiment would show the cause: improve the retention of some customers, leave a
control group as it is, and see whether the margin changes. Comparing industries does not tell what happens within a firm.
"""

# %% tags=["check"]
reflect("08.O2", cause)

# %% [markdown] tags=["fi", "task"] sources=["S1-036"]
# ## O3 Laite vai sopimus?
#
# Pc Apu siirtyi laitemyynnistä palvelusopimuksiin. Laitteesta saadaan kate kerran, sopimuksesta joka vuosi. Milloin siirtymä kannattaa, ja mitä sen tekijän on kestettävä alussa? Kirjoita vastauksesi lainausmerkkien väliin.

# %% [markdown] tags=["en", "task"] sources=["S1-036"]
# ## O3 Device or contract?
#
# Pc Apu moved from selling devices to service contracts. A device brings its margin once, a contract every year. When does the move pay, and what does whoever makes it have to endure at first? Write your answer between the quotation marks.

# %% tags=["starter"]
contract = """

"""

# %% tags=["solution", "fi"]
contract = """
Mallivastaus (tekijän täydennys). Sopimus kannattaa, kun asiakas pysyy riittävän pitkään, jotta vuosikatteiden nykyarvo
ylittää laitteen kertakatteen ja kalliimman hankinnan. Luvun luvuilla raja on noin 51 prosentin pysyvyys, ja 85 prosentin
pysyvyydellä sopimus on noin neljä kertaa laitekaupan arvoinen. Alussa kassa heikkenee: ensimmäisen vuoden kate ei kata
edes hankintaa, ja laitekauppa ohitetaan vasta kolmantena vuonna. Siksi siirtymään tarvitaan rahoitusta, ja palvelun on
oltava niin hyvää, että asiakas jää. Samalla myyjän palkkio on sidottava pysymiseen eikä kauppaan.
"""

# %% tags=["solution", "en"]
contract = """
Model answer (author's completion). A contract pays when the customer stays long enough for the present value of the
yearly margins to exceed the device's single margin and the costlier acquisition. With the figures of the chapter the limit
is a retention of about 51%, and at 85% the contract is worth about four times the device. At first cash is weaker: the
margin of the first year does not even cover the acquisition, and the device is overtaken only in the third year. So the
move needs financing, and service good enough to make customers stay. The seller's bonus must follow staying, not selling.
"""

# %% tags=["check"]
reflect("08.O3", contract)

# %% [markdown] tags=["fi", "task"]
# ## Valmis?
#
# Tallenna muistikirja (Ctrl + S). Vastauksesi säilyvät siinä. Mallivastaukset ovat kouluttajallasi. Jos opiskelet omin päin, saat ne komennolla `asiakkuus lab --teacher`; avaa ne vasta, kun olet yrittänyt itse.

# %% [markdown] tags=["en", "task"]
# ## Done?
#
# Save the notebook (Ctrl + S). Your answers stay in it. Your trainer has the model solutions. If you study on your own, `asiakkuus lab --teacher` gives them to you; open them only after you have tried by yourself.
