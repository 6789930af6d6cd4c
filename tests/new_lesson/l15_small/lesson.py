# %% [markdown] tags=["fi", "lesson"] sources=["S0-063"]
# 1. laskea, kuka on ostanut eniten.

# %% [markdown] tags=["en", "lesson"] sources=["S0-063"]
# 1. work out who has bought the most.

# %% tags=["collapsed"]
from asiakkuus_lib.learn import install, quiz
from asiakkuus_lib.locale import use_language
from asiakkuus_lib.reading import read_transactions
from asiakkuus_lib.report import KeyFigure, data_used, key_figures
from asiakkuus_lib.show import bars, number

install()
use_language(both(fi="fi", en="en"))

# %% tags=["parameters", "collapsed"]
data_path: str = ""  # [file] fi: ostotapahtumat; jos tyhjä, kurssin oma Suvilinja | en: transactions; if none, Suvilinja of the course
top_n: int = 3  # [1..10] fi: kuinka monta asiakasta näytetään | en: how many customers are shown

# %% tags=["collapsed"]
transactions = read_transactions(data_path)
money = transactions.frame.groupby("customer_id")["amount"].sum().nlargest(top_n)
key_figures([KeyFigure("largest", both(fi="Suurin", en="Largest"), float(money.max()), number(money.max()), both(fi="Osti eniten.", en="Bought the most."))])
data_used(transactions, transactions.last_day)

# %%
bars(
    list(money.index), list(money),
    title=both(fi=("{n} asiakas on muita suurempi", "{n} asiakasta on muita suurempia"),
               en=("{n} customer is larger than the others", "{n} customers are larger than the others")).format(n=len(money)),
    alt=both(fi="Ostot suurimmasta alkaen: {list}.", en="Purchases, the largest first: {list}.").format(list=", ".join(map(number, money))),
)

# %% [markdown] tags=["fi", "lesson"]
# ## Suurin
#
# Suurin osti {money.max():money.2} edestä. Sitten {15:exercises}.

# %% [markdown] tags=["en", "lesson"]
# ## The largest
#
# The largest bought for {money.max():money.2}. Then the {15:exercises}.

# %% tags=["lesson", "collapsed"]
quiz("15.Q1")
