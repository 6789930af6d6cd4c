# %% [markdown] tags=["fi", "lesson"]
# Tämä on asiakkuuksien hallinnan kurssi ja työkirja. Kurssin neljätoista lukua kulkevat luentojen järjestyksessä peruskäsitteistä kanta-asiakasohjelmiin. Ohjelmointia ei tarvitse osata: pääset jokaisen luvun läpi, kun luet, liikutat säätimiä ja vaihdat silloin tällöin yhden arvon. Harjoituksissa kirjoitat myös lyhyitä komentoja, ja niihin saat mallin.
#
# **Tämän sivun jälkeen osaat**
#
# 1. ajaa solun ja liikuttaa säädintä,
# 2. löytää luvut ja harjoitukset,
# 3. kertoa, mikä kurssin sisällöstä on peräisin lähteistä ja mikä on keksittyä.
#
# Aikaa kuluu noin 15 minuuttia.

# %% [markdown] tags=["en", "lesson"]
# This is a course and a workbook on customer relationships. Its fourteen chapters follow the lectures, from the basic concepts to loyalty programmes. You do not need to know any programming: each chapter can be worked through by reading, moving controls and changing a value now and then. In the exercises you also write short commands, and there is a pattern for each.
#
# **After this page you can**
#
# 1. run a cell and move a control,
# 2. find the chapters and the exercises,
# 3. tell what in the course comes from its sources and what is made up.
#
# It takes about 15 minutes.

# %% [markdown] tags=["fi", "lesson"]
# ## Solut ja säätimet
#
# Sivu koostuu *soluista*. Osa on tekstiä, osa koodia. Kun ajat koodisolun, tulos tulee näkyviin sen alle.
#
# Aloita valitsemalla ylävalikosta *Run ▸ Run All Cells* ja vieritä takaisin tähän.
#
# 1. Napsauta alla olevaa harmaata solua, jossa lukee `months = 3`.
# 2. Paina **Vaihto + Enter** (Vaihto on Shift-näppäin). Tulos ilmestyy solun alle.
# 3. Vaihda luvun 3 tilalle luku 12 ja aja solu uudelleen.

# %% [markdown] tags=["en", "lesson"]
# ## A cell, a run, a control
#
# A page is made of *cells*. Some are text, some are code. When you run a code cell, the answer appears below it.
#
# Begin by choosing *Run ▸ Run All Cells* from the menu at the top, then scroll back here.
#
# 1. Click the grey cell below, the one that says `months = 3`.
# 2. Press **Shift + Enter**. The answer appears below the cell.
# 3. Replace 3 with 12 and run the cell again.

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib.learn import install
from asiakkuus_lib.locale import use_language

install()
use_language(both(fi="fi", en="en"))

# %% tags=["lesson"]
months = 3
print(both(fi="Kun ostoväli on {months} kuukautta, ostoja on vuodessa",
           en="When the time between purchases is {months} months, the number of purchases in a year is").format(months=months), f"{12 / months:g}")

# %% [markdown] tags=["fi", "lesson"]
# Siinä oli jo asiakkuusajattelua: sama asiakas, mutta ostoväli ratkaisee, kuinka monta kertaa vuodessa hän käy.
#
# Useimmiten koodiin ei tarvitse koskea. Napsauta alla olevaa piilotettua solua, aja se samalla tavalla (Vaihto + Enter) ja liikuta säädintä hiirellä tai nuolinäppäimillä. Koodi on piilotettu; saat sen näkyviin napsauttamalla kolmea pistettä.
#
# Etsi kohta, jossa puolet asiakkaista on lähtenyt viidessä vuodessa.

# %% [markdown] tags=["en", "lesson"]
# That was already a point about customer relationships: the customer is the same, but the time between purchases decides how many visits there are in a year.
#
# Mostly there is no need to touch the code. Click the folded cell below, run it in the same way (Shift + Enter) and move the control with the mouse or the arrow keys. The code is folded away; click the three dots to see it.
#
# Find the point where half of the customers have left in five years.

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib.show import Slider, bars, explore


def after_years(churn):
    left = [1000 * (1 - churn / 100) ** year for year in range(6)]
    return bars(
        [both(fi="alussa",
              en="at the start")] + [both(fi="{n} vuoden kuluttua",
                                    en="after {n} years").format(n=n) if n > 1 else both(
            fi="vuoden kuluttua",
            en="after a year") for n in range(1, 6)],
        left,
        title=both(fi="Jos asiakkaista lähtee vuosittain {churn}\xa0%, tuhannesta on viiden vuoden kuluttua jäljellä {left}",
                   en="If {churn}% of customers leave each year, {left} of a thousand are left after five").format(
            churn=churn, left=round(left[-1])),
        alt=both(fi="Tuhannesta asiakkaasta on vuoden kuluttua jäljellä {one} ja viiden vuoden kuluttua {five}.",
                 en="Of 1,000 customers {one} are left after a year and {five} after five.").format(one=round(left[1]), five=round(left[-1])),
        highlight=[both(fi="{n} vuoden kuluttua", en="after {n} years").format(n=5)],
        limits=(0, 1000), heads=(both(fi="Milloin", en="When"), both(fi="Asiakkaita", en="Customers")),
        subtitle=both(fi="Asiakkaita jäljellä, alussa tuhat, viisi vuotta eteenpäin", en="Customers left of a thousand, five years ahead"),
        source=both(fi="Lähde: laskelma, jossa joka vuosi lähtee sama osuus", en="Source: a calculation in which the same share leaves each year"),
    )


explore(after_years, {"churn": Slider(both(fi="Vuodessa lähtevät asiakkaat, %",
                                           en="Customers who leave in a year, %"), 0, 50)}, churn=5)

# %% [markdown] tags=["fi", "lesson"]
# Löysitkö kohdan? Luentokalvojen mukaan se on tyypillistä: puolet lähtee viidessä vuodessa. Kuinka moni silloin lähtee vuodessa? Se lasketaan luvussa 8.
#
# Jos jokin menee sekaisin, valitse *Run ▸ Restart Kernel and Run All Cells*. Mitään ei mene rikki.

# %% [markdown] tags=["en", "lesson"]
# Did you find it? According to the lecture slides, it is typical: half are gone in five years. How many then leave in one year? Chapter 8 works it out.
#
# If things get into a muddle, choose *Run ▸ Restart Kernel and Run All Cells*. Nothing will break.

# %% [markdown] tags=["fi", "lesson"]
# ## Mistä mikin löytyy
#
# | kansio | mitä siellä on |
# |---|---|
# | `notebooks/fi` | luvut: teoria, kuviot, säätimet, testit |
# | `exercises/fi` | harjoitukset, joihin kirjoitat vastauksesi |
#
# Kansiot ovat oma kopiosi kurssista. Kun kurssi päivittyy, vastauksesi säilyvät. Mallivastaukset ovat kouluttajallasi. Jos opiskelet omin päin, saat ne komennolla `asiakkuus lab --teacher`; avaa ne vasta, kun olet yrittänyt itse.
#
# {all:chapters}

# %% [markdown] tags=["en", "lesson"]
# ## Where to find what
#
# | folder | what is in it |
# |---|---|
# | `notebooks/en` | chapters: theory, figures, controls, quizzes |
# | `exercises/en` | exercises, where you write your answers |
#
# The folders are your own copy of the course. When the course is updated, your answers stay. Your trainer has the model solutions. If you study on your own, `asiakkuus lab --teacher` gives them to you; open them only after you have tried by yourself.
#
# {all:chapters}

# %% [markdown] tags=["fi", "lesson"]
# ## Keksitty laivayhtiö, oikeat lähteet
#
# Esimerkkinä on koko kurssin ajan **Suvilinja**, saaristossa liikennöivä laivayhtiö. Sen asiakkaat, myynti ja kustannukset ovat keksittyjä, mutta ne on viritetty niin, että voit itse nähdä aineistossa ilmiöitä, joista lähteissä puhutaan. Viritetty aineisto ei silti todista väitteitä oikeiksi. Oikeaa Suvilinjaa ei ole olemassa.
#
# Asiasisältö on peräisin viidestä lähteestä:
#
# - luentokalvot *Asiakkuuksien hallinta* (A.-M. Selin, Haaga-Helia),
# - koulutuspäivän muistiinpanot *Kohtaaminen VIII* (K. Parviainen, Salpaus 28.5.2015),
# - opinnäytetyön luku 3.8, jonka lähteinä ovat Payne, Vahvaselkä, Hannus sekä Rope ja Pöllänen,
# - luento *Obsługa kluczowych klientów* eli avainasiakkaiden hoito (K. Cybulski, Varsova),
# - Kenner Companyn verkkosivu asiakassegmenteistä ja hoitomalleista.
#
# Paikoin lähteet ovat keskenään ristiriidassa, vanhentuneita tai puutteellisia. Silloin se sanotaan suoraan. Omat lisäyksemme on merkitty sanoilla *tekijän täydennys*.

# %% [markdown] tags=["en", "lesson"]
# ## A made-up ferry line, real sources
#
# **Suvilinja**, a ferry line in the Finnish archipelago, runs through the whole course. Its customers, sales and costs are made up, but they have been tuned so that some claims of the sources can be observed in the data. Because the data has been tuned, it proves nothing. Suvilinja does not exist.
#
# The substance comes from five sources:
#
# - lecture slides *Asiakkuuksien hallinta* (A.-M. Selin, Haaga-Helia),
# - notes of a training day, *Kohtaaminen VIII* (K. Parviainen, Salpaus, 28 May 2015),
# - section 3.8 of a thesis, citing Payne, Vahvaselkä, Hannus, and Rope and Pöllänen,
# - lecture *Obsługa kluczowych klientów*, on serving key customers (K. Cybulski, Warsaw),
# - a web page of Kenner Company on customer segments and care models.
#
# In places the sources contradict each other, or are outdated or incomplete. Then we say so. What we have added ourselves is marked *author's completion*.

# %% [markdown] tags=["fi", "lesson"]
# ### Lähdekartta
#
# Mistä mikin ajatus on peräisin? Valitse luku, niin näet jokaisen asian, jota siinä opetetaan, ja kohdan, jossa lähde puhuu siitä. S0 tarkoittaa luentokalvoja, S1 koulutuspäivän muistiinpanoja, S2 opinnäytetyötä, S3 puolalaista luentoa ja S4 yrityksen verkkosivua. Kartassa ovat myös ne luvut, joita ei vielä ole.

# %% [markdown] tags=["en", "lesson"]
# ### Map of sources
#
# Where does each thought come from? Choose a chapter to see every item that it teaches, and the place where its source speaks of it. S0 stands for the lecture slides, S1 for the notes of the training day, S2 for the thesis, S3 for the Polish lecture and S4 for the company's web page. Chapters that do not exist yet are on the map too.

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib.course import chapters
from asiakkuus_lib.learn import source_map
from asiakkuus_lib.show import Choice

names = {lesson.number: f"{int(lesson.number)} {lesson.title}" for lesson in chapters()}
explore(source_map, {"chapter": Choice(both(fi="Luku", en="Chapter"), names)}, chapter="06")

# %% [markdown] tags=["fi", "lesson"]
# ## Oma aineisto, oma raportti
#
# Jokainen luku on myös raporttipohja. Komentorivillä teet saman analyysin yrityksen omasta tiedostosta yhdellä komennolla:
#
# ```
# asiakkuus report rfm --data myynti.csv
# ```
#
# Komento `asiakkuus reports` luettelee raportit ja niiden parametrit.

# %% [markdown] tags=["en", "lesson"]
# ## Your data, your report
#
# Every chapter is a report template as well. On the command line, one command makes the same analysis of a company's own file:
#
# ```
# asiakkuus report rfm --data sales.csv --lang en
# ```
#
# `asiakkuus reports --lang en` lists the reports and their parameters.
