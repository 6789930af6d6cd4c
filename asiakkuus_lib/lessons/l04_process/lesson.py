# %% [markdown] tags=["fi", "lesson"]
# 1. kuvata asiakkuuksien johtamisen kolme vaihetta ja oppimissilmukan,
# 2. arvioida, kuinka asiakaslähtöinen oma organisaatio on,
# 3. löytää suunnittelun pyörästä kohdan, joka ei pyöri.

# %% [markdown] tags=["en", "lesson"]
# 1. describe the three phases of managing relationships, and the learning loop,
# 2. assess how customer-oriented your own organisation is,
# 3. find the joint of the planning wheel that does not turn.

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib.learn import install

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

# %% [markdown] tags=["fi"] sources=["S1-024", "S1-061", "S1-064"]
# ## Oma organisaatio

# %% [markdown] tags=["en"] sources=["S1-024", "S1-061", "S1-064"]
# ## Our own organisation

# %% tags=["collapsed"]
case = findings.Organisation.read(locals())
findings.used(case)

# %% tags=["collapsed"]
findings.start(case)

# %% tags=["collapsed"]
findings.figures(case)

# %% [markdown] tags=["fi"] sources=["S1-024"]
# ### Mistä ollaan samaa mieltä, mistä eri mieltä

# %% [markdown] tags=["en"] sources=["S1-024"]
# ### What you agree on, and what not

# %% tags=["collapsed"]
findings.orientation(case)

# %% tags=["collapsed"]
findings.by_role(case)

# %% [markdown] tags=["fi"] sources=["S1-061", "S1-063", "S1-066"]
# ### Pyöriikö pyörä molempiin suuntiin

# %% [markdown] tags=["en"] sources=["S1-061", "S1-063", "S1-066"]
# ### Whether the wheel turns in both directions

# %% tags=["collapsed"]
findings.wheel(case)

# %% tags=["collapsed"]
findings.two_ends(case)

# %% [markdown] tags=["fi"] sources=["S2-017"]
# ### Neljä haastetta

# %% [markdown] tags=["en"] sources=["S2-017"]
# ### Four challenges

# %% tags=["collapsed"]
findings.challenges(case)

# %% [markdown] tags=["fi"]
# ### Millä kilpaillaan

# %% [markdown] tags=["en"]
# ### What you compete with

# %% tags=["collapsed"]
findings.mix(case)

# %% [markdown] tags=["fi"] sources=["S1-031", "S1-032", "S1-033", "S1-034"]
# ### Kenelle, miten, mitä

# %% [markdown] tags=["en"] sources=["S1-031", "S1-032", "S1-033", "S1-034"]
# ### For whom, how, what

# %% tags=["collapsed"]
findings.canvas(case)

# %% [markdown] tags=["fi"]
# ### Mistä puhutaan seuraavaksi

# %% [markdown] tags=["en"]
# ### What to discuss next

# %% tags=["collapsed"]
findings.topics(case)

# %% [markdown] tags=["fi", "lesson"]
# ### Kuka vastasi

# %% [markdown] tags=["en", "lesson"]
# ### Who answered

# %% tags=["quality", "collapsed"]
findings.who_answered(case)

# %% tags=["quality", "collapsed"]
findings.filled_in(case)

# %% tags=["quality", "collapsed"]
not_read(case.answers.filled)

# %% tags=["quality", "collapsed"]
findings.handling(case)
