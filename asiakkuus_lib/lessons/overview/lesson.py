# %% [markdown] tags=["fi", "lesson"]
# Yksi raportti vastaa yhteen kysymykseen. Kun niitä on monta, johtaja kysyy: mitä teemme ensin, ja puhuvatko raportit samasta asiasta? Tämä sivu lukee muiden raporttien tulokset ja panee ne rinnakkain. Se ei laske mitään uudelleen. Tässä ovat kurssin omat raportit keksitystä laivayhtiöstä; omista raporteistasi sivu syntyy komennolla `asiakkuus report overview --data KANSIO`.

# %% [markdown] tags=["en", "lesson"]
# A report answers one question. When there are many, a director asks: what do we do first, and do the reports speak of the same thing? This page reads what the other reports have found and puts it side by side. It computes nothing anew. Here are the course's own reports on the made-up ferry line; `asiakkuus report overview --data FOLDER --lang en` makes the page of your own reports.

# %% tags=["collapsed"]
from asiakkuus_lib.lessons.overview import findings
from asiakkuus_lib.locale import use_language

# %% tags=["collapsed"]
use_language(both(fi="fi", en="en"))

# %% tags=["parameters", "collapsed"]
records_path: str = ""  # [folder records] fi: kansio, johon raportit on tehty; jos tyhjä, kurssin omat raportit | en: the folder into which the reports were made; if none, the course's own reports

# %% tags=["collapsed"]
case = findings.Overview.read(locals())
findings.used(case)

# %% tags=["collapsed"]
findings.start(case)

# %% tags=["collapsed"]
findings.figures(case)

# %% [markdown] tags=["fi"]
# ## Mikä ei sovi yhteen?

# %% [markdown] tags=["en"]
# ## What does not fit together?

# %% tags=["collapsed"]
findings.contradictions(case)

# %% [markdown] tags=["fi"]
# ## Asiakaskunta

# %% [markdown] tags=["en"]
# ## The customer base

# %% tags=["collapsed"]
findings.base(case)

# %% tags=["collapsed"]
findings.contacts(case)

# %% [markdown] tags=["fi"]
# ## Avainasiakkaat

# %% [markdown] tags=["en"]
# ## Key accounts

# %% tags=["collapsed"]
findings.accounts(case)

# %% tags=["collapsed"]
findings.each_account(case)

# %% [markdown] tags=["fi"]
# ## Kanta-asiakasohjelma

# %% [markdown] tags=["en"]
# ## The loyalty programme

# %% tags=["collapsed"]
findings.programme(case)

# %% [markdown] tags=["fi"]
# ## Oma toiminta

# %% [markdown] tags=["en"]
# ## How we work

# %% tags=["collapsed"]
findings.ways(case)

# %% [markdown] tags=["fi"]
# ## Mitä puuttuu?

# %% [markdown] tags=["en"]
# ## What is missing?

# %% tags=["collapsed"]
findings.missing(case)

# %% tags=["quality", "collapsed"]
findings.not_used(case)

# %% tags=["quality", "collapsed"]
findings.made(case)

# %% tags=["quality", "collapsed"]
findings.agreement(case)

# %% tags=["quality", "collapsed"]
findings.numbers(case)
