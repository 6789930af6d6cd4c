# %% [markdown] tags=["fi", "lesson"]
# 1. arvioida asiakkuutta tunteen, tiedon ja tekojen avulla,
# 2. erottaa kohtaamisen, vaihdannan ja merkitysten tason ja kertoa, mitä asiakas kullakin tasolla saa,
# 3. laskea, kuinka paljon arvoa tarjous asiakkaalle tuottaa,
# 4. sijoittaa tarjooman hinnan ja hyödyn kartalle,
# 5. kirjoittaa asiakaslupauksen, jonka pitämisen voi tarkistaa.

# %% [markdown] tags=["en", "lesson"]
# 1. assess a customer relationship by feeling, knowledge and deeds,
# 2. tell the levels of encounter, exchange and meaning apart, and say what the customer gets on each,
# 3. compute how much value an offer delivers to the customer,
# 4. place an offering on the map of price and benefit,
# 5. write a customer promise that can be checked.

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib.learn import install

install()

# %% tags=["collapsed"]
import pandas as pd

from asiakkuus_lib import value_levels
from asiakkuus_lib.lessons.l03_value_levels import findings
from asiakkuus_lib.locale import language, use_language
from asiakkuus_lib.reading import course_data, labels, read_transactions
from asiakkuus_lib.report import not_read
from asiakkuus_lib.show import (
    Choice, Column, Slider, Steps, bars, date, draw, explore, money, number, paired_bars, say, table, waterfall,
)
from asiakkuus_lib.show.canvas import box, canvas, line_height, put, text_size, text_width, wrapped
from asiakkuus_lib.show.figure import is_narrow
from asiakkuus_lib.show.style import ACCENT, GRID, INK, OTHER, OURS, PALE, PAPER, QUIET

# %% tags=["collapsed"]
use_language(both(fi="fi", en="en"))

# %% tags=["parameters", "collapsed"]
data_path: str = ""  # [file assessment] fi: täytetty arviolomake (asiakkuus template value-levels uusi.xlsx); jos tyhjä, arvio tehdään alla annetuista arvoista, ja jos niitäkään ei ole, kurssin Suvilinja | en: a filled-in assessment (asiakkuus template value-levels new.xlsx); if none, the values given below make the assessment, and without them it is Suvilinja of the course
groups: list[str] = []  # fi: asiakkaat tai asiakasryhmät; korvaa tiedoston ryhmät | en: customers or customer groups, in place of those in the file
feeling: list[float] = []  # [0..100] fi: tunne: yksi luku kaikille tai yksi ryhmää kohti; menee tiedoston edelle | en: feeling: one number for all or one for each group; overrides the file
knowledge: list[float] = []  # [0..100] fi: tieto samalla tavalla | en: knowledge, likewise
action: list[float] = []  # [0..100] fi: teot samalla tavalla | en: deeds, likewise
weights: list[float] = [0.34, 0.33, 0.33]  # [0..] fi: tunteen, tiedon ja tekojen painot; vain niiden suhde vaikuttaa | en: weights of feeling, knowledge and deeds; only their proportions matter
encounter: str = ""  # fi: mitä arvoa asiakas saa kohtaamisista | en: what value the customer gets from encounters
exchange: str = ""  # fi: mitä arvoa asiakas saa vaihdannasta | en: what value the customer gets from the exchange
meaning: str = ""  # fi: mitä arvoa asiakas saa suhteesta yritykseen | en: what value the customer gets from the relationship
organisation: str = ""  # fi: oma organisaatio | en: our organisation
rival: str = ""  # fi: kilpailija, johon verrataan | en: the rival to compare with
our_benefits: list[float] = []  # [0..100] fi: oman tarjouksen hyödyt: tuote; palvelu; henkilöstö; imago | en: benefits of our offer: product; service; personnel; image
our_costs: list[float] = []  # [0..100] fi: oman tarjouksen kustannukset: raha; aika; vaiva; henkinen kuorma | en: costs of our offer: money; time; energy; psychological burden
rival_benefits: list[float] = []  # [0..100] fi: kilpailijan tarjouksen hyödyt samassa järjestyksessä | en: benefits of the rival's offer, in the same order
rival_costs: list[float] = []  # [0..100] fi: kilpailijan tarjouksen kustannukset samassa järjestyksessä | en: costs of the rival's offer, in the same order
result_sought: str = ""  # fi: tulos, jota asiakas etsii | en: the result that the customer seeks
customer_promise: str = ""  # fi: asiakaslupaus | en: the customer promise
same_within: float = 5.0  # [0..100] fi: näin monen pisteen ero katsotaan vielä samaksi | en: a difference of up to this many points counts as the same
low: float = 50.0  # [0..100] fi: ryhmä otetaan puheeksi, kun asenne jää tämän alle | en: a group comes up for discussion when its attitude is below this
uneven: float = 30.0  # [0..100] fi: ryhmä otetaan puheeksi, kun sen resurssit ovat vähintään näin kaukana toisistaan | en: a group comes up for discussion when its resources are at least this far apart

# %% [markdown] tags=["fi", "lesson"]
# ## Toiseksi suurin asiakas
#
# On tammikuun ensimmäinen päivä 2024. Saaristossa liikennöivän Suvilinjan myyntipäällikkö selaa edellisen vuoden listaa ja pysähtyy toiseen riviin: *Myrskyluodon Kurssikeskus*. Se tuo kurssilaisensa laivalle kokoustamaan joka toinen viikko, ja vain yksi asiakas ostaa enemmän.
#
# Tältä vuosi 2023 näytti.
#
# Suvilinja ja kaikki sen asiakkaat ovat keksittyjä (*tekijän täydennys*).

# %% [markdown] tags=["en", "lesson"]
# ## The second largest customer
#
# It is the first day of January 2024. At Suvilinja, a ferry line in the Finnish archipelago, the sales manager goes down last year's list and stops at the second row: *Myrskyluodon Kurssikeskus*, a course centre. It brings its course members on board for a meeting every other week, and only one customer buys more.
#
# This is what 2023 looked like.
#
# Suvilinja and all of its customers are made up (*author's completion*).

# %% tags=["lesson", "collapsed"]
purchases = read_transactions().frame
centre = purchases[purchases["customer_id"] == "A00615"]
by_quarter = centre.groupby([centre["date"].dt.year, centre["date"].dt.quarter]).agg(
    days=("date", "nunique"), money=("amount", "sum"))


def quarters(years):
    shown = [(year, quarter) for year in years for quarter in (1, 2, 3, 4)]
    spent = by_quarter["money"].reindex(shown, fill_value=0.0)
    return [both(fi="{n}. neljännes {year}",
                 en="quarter {n}, {year}").format(n=quarter, year=year) for year, quarter in shown], spent


def bought(years, title, alt):
    names, spent = quarters(years)
    return bars(
        names, spent, title=title, alt=alt, write=lambda value: money(value, "EUR"), limits=(0, by_quarter["money"].max()),
        heads=(both(fi="Neljännes", en="Quarter"), both(fi="Ostot, €", en="Purchases, €")),
        subtitle=both(fi="Kurssikeskuksen ostot neljänneksittäin, €, {first}–{last}", en="Purchases of the course centre by quarter, €, {first}–{last}").format(
            first=date(f"{years[0]}-01-01"), last=date(f"{years[-1]}-12-31")),
        source=both(fi="Lähde: Suvilinjan keksityt ostot", en="Source: Suvilinja's purchases, made up"))


_names, spent_2023 = quarters([2023])
contacts = course_data("contacts").set_index(["customer_id", "channel"])["date"]
visited = contacts["A00615", "visit"].max()
bought(
    [2023],
    title=both(fi="Vuonna 2023 kurssikeskus kokousti laivalla {days} päivänä ja osti {money} edestä",
               en="In 2023 the course centre was on board on {days} days and spent {money}").format(
        days=by_quarter.loc[2023, "days"].sum(), money=money(spent_2023.sum(), "EUR")),
    alt=both(fi="Kurssikeskuksen ostot olivat kullakin neljänneksellä {low}–{high} €.", en="In each quarter the course centre spent €{low}–{high}.").format(
        low=number(spent_2023.min()), high=number(spent_2023.max())),
)

# %% [markdown] tags=["fi", "lesson"]
# Ostot ovat tasaisia, ja myyjä on käynyt asiakkaan luona viimeksi {visited:date}. Kaikki näyttää olevan kunnossa.
#
# **Mitä sinä tekisit tälle asiakkaalle tammikuussa 2024?** Valitse vaihtoehto, niin saat vastauksen.

# %% [markdown] tags=["en", "lesson"]
# The purchases are steady, and the seller visited the customer as late as {visited:date}. All seems to be well.
#
# **What would you do with this customer in January 2024?** Choose, and your choice answers back.

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib.learn import respond
from asiakkuus_lib.show import Guess, fold

cases = course_data("value_cases")
case_names, replies = labels("value_cases"), labels("value_cases", "reply")
right_answers = dict(zip(cases["case"], cases["answer"]))
points = course_data("offers").query("use == 'lesson'").pivot(index="part", columns="offer", values="points")


def of_topic(topic):
    return cases[(cases["topic"] == topic) & (cases["use"] == "lesson")]


def options_of(topic):
    return {case: case_names[case] for case in of_topic(topic)["case"]}


explore(
    lambda choice: respond(None, f"**{case_names[choice]}.**", replies[choice]),
    {"choice": Guess(both(fi="Valintasi", en="Your choice"), options_of("opening"))},
)

# %% [markdown] tags=["fi", "lesson"]
# Näin kävi.

# %% [markdown] tags=["en", "lesson"]
# This is what happened.

# %% tags=["lesson", "collapsed"]
_names, spent_both = quarters([2023, 2024])
survey = course_data("survey").set_index("customer_id").loc["A00615"]
guests = centre.loc[centre["product"] == "N01", "quantity"].max()
bought(
    [2023, 2024],
    title=both(fi="Kesäkuun 2024 jälkeen kurssikeskus ei ostanut mitään",
               en="After June 2024 the course centre bought nothing"),
    alt=both(fi="Kurssikeskuksen ostot olivat kesäkuuhun 2024 asti keskimäärin {mean} neljänneksessä ja sen jälkeen {after}.",
             en="Until June 2024 the course centre spent {mean} a quarter on average, and after it {after}.").format(
        mean=money(spent_both.loc[:(2024, 2)].mean(), "EUR"), after=money(spent_both.loc[(2024, 3):].sum(), "EUR")),
)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-028", "S0-031"]
# Kesäkuun jälkeen ei ostettu mitään, ja sopimus päättyi marraskuussa. Ostojen tasainen sarja ei varoittanut mistään.
#
# Varoitus oli toisessa tiedostossa. Kurssikeskus oli vastannut Suvilinjan asiakaskyselyyn **marraskuussa {survey.answered_on.year:text}**: tyytyväisyys {survey.satisfaction:number} viidestä, aikomus ostaa uudelleen {survey.repurchase_intention:number} viidestä. Kysymykseen vaihtoehdoista se vastasi, ettei niitä ole. Asiakas oli siis mielessään lähtenyt puolitoista vuotta ennen kuin ostot loppuivat. (Yksi tapaus ei vielä todista sääntöä. Kuinka usein näin käy, kysytään luvussa 2.)
#
# Luennon mukaan asiakkuudet ovat yrityksen **pääomaa** (*asiakkuuspääoma*), ja asiakkuuksien hallinnan tavoite on kasvattaa asiakkuuden arvoa. Arvo kasvaa, kun asiakas ostaa useammin tai useampaa asiaa, kun suhde kestää pidempään tai kun hän suosittelee muille. Se kasvaa pysyvästi vain, jos myös asiakas saa suhteesta aiempaa enemmän (*tekijän täydennys*).
#
# Pääomasta pidetään kirjaa, ja sitä hoidetaan. Tästä pääomasta kirjattiin vain tuotto, {spent_2023.sum():money} vuodessa. Sitä, mistä se koostui, ei katsonut kukaan. Rahan laskemiseen palataan luvuissa 7 ja 8; tässä luvussa katsotaan pääoman osia.

# %% [markdown] tags=["en", "lesson"] sources=["S0-028", "S0-031"]
# After June nothing was bought, and in November the agreement ended. The steady row of purchases had given no warning.
#
# The warning was in another file. In **November {survey.answered_on.year:text}** the course centre had answered Suvilinja's survey: satisfaction {survey.satisfaction:number} out of 5, intention to buy again {survey.repurchase_intention:number} out of 5. Asked about alternatives, it had said there were none. In its mind, then, the customer had left a year and a half before the purchases stopped. (One case proves no rule. How often this happens is asked in chapter 2.)
#
# In the lecture's words customer relationships are the firm's **capital** (*customer equity*), and the aim of managing them is to raise the value of the relationship. The value grows when the customer buys more often or more kinds of things, when the relationship lasts longer, or when the customer recommends the firm to others. It grows for good only if the customer, too, gets more from the relationship than before (*author's completion*).
#
# Capital is entered in the books and looked after. Of this capital only the yield was entered, {spent_2023.sum():money} a year. What it was made of, nobody looked at. Chapters 7 and 8 come back to the money; this chapter looks at what the capital consists of.

# %% [markdown] tags=["fi", "lesson"] sources=["S0-029", "S1-016"]
# ### Milloin asiakkuus alkoi?
#
# Kurssikeskus kuuli Suvilinjasta tutulta, kysyi tarjouksen, teki ensimmäisen ostonsa, allekirjoitti sopimuksen. Luento vastaa täsmällisesti: **asiakkuus on asiakkaan ja yrityksen välinen prosessi, joka alkaa ensimmäisestä ostosta.** Sitä ennen kurssikeskus oli *prospekti* eli mahdollinen asiakas, joka ei ole vielä ostanut. (Toinen kalvo aloittaa portaikon jo ennen ostoa; siihen palataan luvussa 5.)
#
# Koulutuspäivän muistiinpanot painottavat toista puolta: asiakkuus on **kaksisuuntainen vuorovaikutussuhde**. Määritelmät eivät ole ristiriidassa, mutta niistä seuraa eri asioita. Prosessilla on alku ja vaiheita, joten voi kysyä, missä ollaan. Vuorovaikutuksella on kaksi suuntaa, joten voi kysyä, kulkeeko viesti molempiin. Suvilinjalla ei kulkenut: asiakas vastasi kyselyyn, eikä kukaan vastannut asiakkaalle.

# %% [markdown] tags=["en", "lesson"] sources=["S0-029", "S1-016"]
# ### When did the relationship begin?
#
# The course centre heard of Suvilinja from a friend, asked for a quotation, bought for the first time, signed an agreement. The lecture is exact: **a customer relationship is a process between customer and firm, and it begins with the first purchase.** Before that the course centre was a *prospect*: a possible customer that has not bought yet. (Another slide starts its staircase before the purchase; chapter 5 comes back to that.)
#
# The notes of the training day stress another side: a customer relationship is a **two-way relationship of interaction**. The definitions do not clash, but different things follow. A process has a beginning and stages, so one can ask where we are. Interaction has two directions, so one can ask whether messages travel both ways. At Suvilinja they did not: the customer answered the survey, and nobody answered the customer.

# %% [markdown] tags=["fi", "lesson"] sources=["S0-032"]
# ## Kolme resurssia, kolme osuutta
#
# Kuvittele kurssikeskuksen koulutuspäällikkö Kristiina Salo syksyllä 2023. Hän varaa laivan joka toinen viikko. Hän tietää aikataulut ulkoa. Ja joka kerta hän toivoo, että jossain olisi toinenkin laiva.
#
# Luento jakaa asiakkuuden kolmeen **resurssiin**, ja kukin niistä näkyy osuutena jostakin:
#
# | resurssi | näkyy osuutena | kysymys |
# |---|---|---|
# | tieto | **ajatuksista** | Tietääkö asiakas, mitä, miten ja missä, ja tuleeko yritys mieleen? |
# | tunne | **sydämestä** | Välittääkö asiakas siitä, kenen kanssa asioi? |
# | teot | **lompakosta** | Kuinka suuri osa alan ostoista tehdään täällä? |
#
# Liikuta säätimiä niin, että kolmio kuvaa *sinun* suhdettasi johonkin yritykseen. Pidä yritys mielessä, siihen palataan. Alussa siinä on Kristiina (luvut ovat tekijän arvio hänestä).

# %% [markdown] tags=["en", "lesson"] sources=["S0-032"]
# ## Three resources, three shares
#
# Picture Kristiina Salo, head of training at the course centre, in the autumn of 2023. She books the ferry every other week. She knows the timetable by heart. And every time she wishes that there were another ferry somewhere.
#
# The lecture divides a relationship into three **resources**, each of which shows as a share of something:
#
# | resource | shows as share of | the question |
# |---|---|---|
# | knowledge | **mind** | Does the customer know what, how and where, and does the firm come to mind? |
# | feeling | **heart** | Does the customer care whom they deal with? |
# | deeds | **wallet** | How much of what is bought in the industry is bought here? |
#
# Move the controls until the triangle describes *your own* relationship with some firm. Keep the firm in mind: we shall come back to it. It begins with Kristiina (the figures are the author's guess at her).

# %% tags=["lesson", "collapsed"]
share_names = {"mind": both(fi="ajatukset", en="mind"), "heart": both(fi="sydän", en="heart"), "wallet": both(fi="lompakko", en="wallet")}
KRISTIINA = {"feeling": 20, "knowledge": 70, "action": 90}
CORNERS = {"heart": (0.0, 1.0), "wallet": (0.866, -0.5), "mind": (-0.866, -0.5)}


def triangle(mind, heart, wallet):
    shares = value_levels.relationship_shares(mind, heart, wallet)
    weakest = shares.idxmin()
    if shares.max() == shares.min():
        title = both(fi="Kaikki kolme osuutta ovat yhtä suuret: {value}/100",
                     en="All three shares are equal: {value} out of 100").format(value=number(shares.min()))
    else:
        title = both(fi="Heikoin osuus: {share}, {value}/100",
                     en="Weakest: the share of {share}, {value} out of 100").format(
            share=share_names[weakest], value=number(shares.min()))

    def paint(ax):
        narrow = is_narrow(ax)
        for ring in (0.25, 0.5, 0.75, 1.0):
            points = [(ring * x, ring * y) for x, y in CORNERS.values()]
            ax.fill(*zip(*points, strict=True), fill=False, edgecolor=QUIET if ring == 1 else GRID, linewidth=1)
        tips = [(shares[name] / 100 * x, shares[name] / 100 * y) for name, (x, y) in CORNERS.items()]
        ax.fill(*zip(*tips, strict=True), facecolor=PALE, edgecolor=OURS, linewidth=2.2)
        for name, (x, y) in CORNERS.items():
            lowest = name == weakest and shares.max() > shares.min()
            ax.plot([0, x], [0, y], color=QUIET, linewidth=0.8, linestyle=(0, (2, 2)))
            ax.plot(shares[name] / 100 * x, shares[name] / 100 * y, marker="o", color=ACCENT if lowest else OURS, markersize=7)
            ax.annotate(
                f"{share_names[name]} {number(shares[name])}", (x, y), xytext=(0, 6 if y > 0 else -6), textcoords="offset points",
                ha="center", va="bottom" if y > 0 else "top", fontsize=text_size(narrow) + 1, color=ACCENT if lowest else INK,
                fontweight="bold" if lowest else "normal")
        ax.set_aspect("equal")
        ax.set_xlim(-1.7, 1.7)
        ax.set_ylim(-0.85, 1.25)
        ax.axis("off")

    numbers = pd.DataFrame({"share": [share_names[name] for name in shares.index], "points": shares.to_numpy()})
    return draw(
        paint, title=title, height=(380, 260),
        subtitle=both(fi="Osuus ajatuksista, sydämestä ja lompakosta, kukin 0–100", en="Shares of mind, heart and wallet, each out of 100"),
        source=both(fi="Lähde: jako luentokalvolta 14, luvut säätimistä (aluksi tekijän arvio)", en="Source: division of lecture slide 14, points from the controls (at first the author's guess)"),
        table=table(numbers, both(fi="Kolme osuutta", en="The three shares"), {
            "share": Column(both(fi="Osuus", en="Share")), "points": Column(both(fi="Pisteitä", en="Points"), "number")}),
        alt=both(fi="Osuudet sadasta: {list}.", en="Shares out of 100: {list}.").format(
            list=", ".join(f"{share_names[name]} {number(shares[name])}" for name in shares.index)))


explore(
    triangle,
    {
        "heart": Slider(both(fi="Osuus sydämestä", en="Share of heart"), 0, 100, 5),
        "mind": Slider(both(fi="Osuus ajatuksista", en="Share of mind"), 0, 100, 5),
        "wallet": Slider(both(fi="Osuus lompakosta", en="Share of wallet"), 0, 100, 5),
    },
    heart=KRISTIINA["feeling"], mind=KRISTIINA["knowledge"], wallet=KRISTIINA["action"],
)

# %% [markdown] tags=["fi", "lesson"]
# Kukin osuus on osuus omasta kokonaisuudestaan: alan ostoista, ajatuksista, tunteista. Siksi niiden summan ei tarvitse olla sata. Kaikki kolme on kuitenkin arvioitu asteikolla 0–100, joten niitä voi katsoa rinnakkain. Osuuden lompakosta voi mitata (luku 9). Osuus ajatuksista ja sydämestä on kysyttävä, ja vastaus on aina arvio.

# %% [markdown] tags=["en", "lesson"]
# Each is a share of a whole of its own: of the purchases in the industry, of the thoughts, of the feelings. So they need not add up to a hundred. But all three are judged from 0 to 100, so they can be looked at side by side. Share of wallet can be measured (chapter 9). Shares of mind and heart have to be asked, and the answer is always an estimate.

# %% [markdown] tags=["fi", "lesson"] sources=["S0-033", "S0-034"]
# ### Mitä plusmerkki tarkoittaa?
#
# Kalvolla lukee: **tunne + tieto + teot = asenne.** Mitä asenne luennolla tarkoittaa? Arvaa ensin.

# %% [markdown] tags=["en", "lesson"] sources=["S0-033", "S0-034"]
# ### What does the plus mean?
#
# The slide says: **feeling + knowledge + deeds = attitude.** What does the lecture mean by attitude? Guess first.

# %% tags=["lesson", "collapsed"]
explore(
    lambda choice: respond(right_answers[choice] == "yes", f"**{case_names[choice]}**", replies[choice]),
    {"choice": Guess(both(fi="Asenne on", en="Attitude is"), options_of("attitude"))},
)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-033", "S0-034"]
# Luennolla asenne on *opittu tapa suhtautua*, taipumus toimia tietyllä tavalla. Se on siis opittu, ja opitun voi oppia uudelleen.
#
# Mutta miten tunne ja tieto lasketaan yhteen? Kalvo ei kerro yksikköä eikä painoja. Tällä kurssilla plus luetaan painotetuksi keskiarvoksi, ja painot ovat *tekijän täydennys*. Kokeile, kuinka paljon niistä riippuu: Kristiinan luvut eivät muutu, vain painot muuttuvat.

# %% [markdown] tags=["en", "lesson"] sources=["S0-033", "S0-034"]
# In the lecture an attitude is a *learned way of relating*, a tendency to behave in a certain way. It is learned, then, and can be learned anew.
#
# But how are feeling and knowledge added up? The slide gives neither units nor weights. This course reads the plus as a weighted mean, and the weights are the *author's completion*. See how much hangs on them: Kristiina's figures stay, only the weights move.

# %% tags=["lesson", "collapsed"]
resource_names = {"feeling": both(fi="tunne", en="feeling"), "knowledge": both(fi="tieto", en="knowledge"), "action": both(fi="teot", en="deeds")}


weakest, mean = min(KRISTIINA.values()), value_levels.attitude_score(**KRISTIINA)
parts = [value / 100 for value in KRISTIINA.values()]
product = parts[0] * parts[1] * parts[2]


def attitude(first, second, third):
    score = value_levels.attitude_score(**KRISTIINA, weights=(first, second, third))
    rows = [*(resource_names[name] for name in KRISTIINA), both(fi="asenne", en="attitude")]
    values = [*KRISTIINA.values(), score]
    return bars(
        rows, values, highlight=[rows[-1]], limits=(0, 100), heads=(both(fi="Resurssi", en="Resource"), both(fi="Pisteitä", en="Points")),
        subtitle=both(fi="Kristiinan resurssit ja asenne, 0–100", en="Kristiina's resources and attitude, 0–100"),
        source=both(fi="Lähde: kaava luennolta, pisteet ja painot tekijän täydennys", en="Source: the lecture's sum, points and weights by the author"),
        title=both(fi="Painoilla {a} : {b} : {c} asenne on {score}",
                   en="With the weights {a} : {b} : {c} the attitude is {score}").format(
            a=first, b=second, c=third, score=number(score)),
        alt=both(fi="Painoilla {a} : {b} : {c} asenne on {score} ({list}).", en="With the weights {a} : {b} : {c} the attitude is {score} ({list}).").format(
            a=first, b=second, c=third, score=number(score),
            list=", ".join(f"{name} {number(value)}" for name, value in zip(rows[:-1], values[:-1], strict=True))),
    )


explore(
    attitude,
    {
        "first": Slider(both(fi="Tunteen paino", en="Weight of feeling"), 0, 10),
        "second": Slider(both(fi="Tiedon paino", en="Weight of knowledge"), 0, 10),
        "third": Slider(both(fi="Tekojen paino", en="Weight of deeds"), 0, 10),
    },
    first=1, second=1, third=1,
)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-033"]
# Samasta ihmisestä saa minkä tahansa luvun väliltä {weakest:number}–{max(KRISTIINA.values()):number}. Jos paino on pelkillä teoilla, asenne on {KRISTIINA["action"]:number}: juuri näin Suvilinja katsoi. Jos painotat suhteessa 5 : 3 : 2, asenne on {value_levels.attitude_score(**KRISTIINA, weights=(5, 3, 2)):number}.
#
# Plusmerkin voi lukea muutenkin, ja lukutapa on valinta:
#
# | lukutapa | mitä se väittää | Kristiinan asenne |
# |---|---|---|
# | keskiarvo | hyvä paikkaa huonoa | {mean:number} |
# | tulo ({parts[0]:number.1} · {parts[1]:number.1} · {parts[2]:number.1} = {product:number.3} eli {100 * product:number.1} sadasta) | yksi heikko vetää kaiken alas | {100 * product:number.1} |
# | pienin kolmesta | ketju on heikoimman lenkkinsä vertainen | {weakest:number} |
#
# Keskiarvo {mean:number} näyttää kelvolliselta ja kätkee kakkosen kyselyssä. Siksi tällä kurssilla keskiarvon vieressä näytetään aina heikoin osa.

# %% [markdown] tags=["en", "lesson"] sources=["S0-033"]
# From the same person one gets any figure between {weakest:number} and {max(KRISTIINA.values()):number}. With all the weight on deeds the attitude is {KRISTIINA["action"]:number}: that is how Suvilinja looked at it. Weighted 5 : 3 : 2, it is {value_levels.attitude_score(**KRISTIINA, weights=(5, 3, 2)):number}.
#
# The plus can be read in other ways too, and the reading is a choice:
#
# | reading | what it claims | Kristiina's attitude |
# |---|---|---|
# | mean | good makes up for bad | {mean:number} |
# | product ({parts[0]:number.1} · {parts[1]:number.1} · {parts[2]:number.1} = {product:number.3}, or {100 * product:number.1} out of 100) | one weak part pulls everything down | {100 * product:number.1} |
# | smallest of the three | a chain is as strong as its weakest link | {weakest:number} |
#
# The mean of {mean:number} looks decent and hides the {survey.satisfaction:number} in the survey. That is why this course always shows the weakest part beside the mean.

# %% [markdown] tags=["fi", "lesson"] sources=["S0-035", "S0-037"]
# ## Tunne: aamu, jona laiva ei lähtenyt
#
# Lokakuussa 2022 tuuli puhalsi 22 metriä sekunnissa, ja aamulähtö peruttiin. Se oli oikein. Laiturilla seisoi {guests:number} kurssilaista, ja Kristiina yritti saada selvää, mitä nyt tapahtuu. Kukaan ei soittanut. Illalla tuli automaattinen viesti: ”Lähtönne on peruttu.” (Tapaus ja tarina sen ympärillä ovat keksittyjä. Aineistossa on vain kyselyn vastaus, ei syytä.)
#
# Rahat palautettiin seuraavana päivänä. Mitään ei jäänyt saamatta, paitsi tunne, että joku on heidän puolellaan.
#
# Luennon väite on, että tunteilla on suuri merkitys asiakkuuden **synnyssä, jalostumisessa ja päättymisessä**. Niin tässäkin. Suhde syntyi ensimmäisellä matkalla, kun konepäällikkö vei innostuneet kurssilaiset konehuoneeseen. Se jalostui, kun kokousemäntä oppi ryhmän tavat ja tervehti nimeltä. Ja se päättyi laiturilla, vaikka ostot jatkuivat.
#
# Ellei asiakas ole sitoutunut tunnetasolla, suhde jää luennon mukaan pinnalliseksi ja syntyy **luottamuspula**. Tasainen ostaminen voi peittää sen pitkään. **Luottamus** on asiakkuudessa keskeistä, ja **sitoutunut** jatkaa, vaikka vaihtoehtokin olisi (*tekijän täydennys*). Kristiina ei ollut sitoutunut. Häneltä puuttui vaihtoehto. Luottamukseen palataan luvussa 11, jossa siitä tulee asiakassuhteen lujuuden mitta.

# %% [markdown] tags=["en", "lesson"] sources=["S0-035", "S0-037"]
# ## Feeling: the morning when the ferry did not sail
#
# In October 2022 a gale blew and the morning departure was cancelled. That was right. On the quay stood {guests:number} course members, and Kristiina was trying to find out what would happen next. Nobody called. In the evening came an automatic message: "Your departure has been cancelled." (The incident and the story around it are made up. The data has only the answer to the survey, not the reason.)
#
# The money was returned on the next day. Nothing was missing, except the feeling that somebody was on their side.
#
# The lecture claims that emotions matter greatly in the **birth, the refinement and the end** of a relationship. So it was here. This one was born on the first trip, when the chief engineer took the delighted course members down to the engine room. It was refined as the conference hostess learnt the group's ways and greeted people by name. And it ended on the quay, although the purchases went on.
#
# Unless the customer is committed at the level of feeling, the lecture says, the relationship stays on the surface and a **lack of trust** arises. Steady buying can hide it for long. **Trust** is central to a relationship, and a **committed** customer goes on although there is an alternative (*author's completion*). Kristiina was not committed. She lacked an alternative. Trust returns in chapter 11 as a measure of the strength of a relationship.

# %% [markdown] tags=["fi", "lesson"] sources=["S0-036"]
# Suvilinjan aulassa on taulu, jossa lukee: *Välitämme. Kuuntelemme. Olemme lähellä.* Kristiina kulki sen ohi joka toinen viikko.
#
# Luennolla tämä sanotaan suoraan: **pelkkä lista arvoista ei riitä.** Arvot ovat olemassa vasta toimintatapoina, jotka toteutetaan ja joista kerrotaan. Välittäminen olisi voinut olla toimintatapa: *kun lähtö perutaan, ryhmän yhteyshenkilölle soitetaan puolen tunnin kuluessa.* Sellaista sääntöä ei ollut.
#
# **Pohdi.** Mikä yritys sanoo arvoistaan yhtä ja elää toista? Mistä huomasit eron? Entä milloin tunne ratkaisi, jatkoitko itse jonkin yrityksen asiakkaana?

# %% [markdown] tags=["en", "lesson"] sources=["S0-036"]
# On a wall in Suvilinja's lobby it says: *We care. We listen. We are near.* Kristiina walked past it every other week.
#
# The lecture is blunt: **a list of values is not enough.** Values exist only as ways of working that are put into practice and communicated. Caring could have been one: *when a departure is cancelled, the group's contact person is phoned within half an hour.* There was no such rule.
#
# **Reflect.** Which firm says one thing of its values and lives another? At which moment did you feel the difference? And which moment in a customer relationship of your own was one where feeling decided whether you stayed?

# %% [markdown] tags=["fi", "lesson"] sources=["S0-038", "S0-039"]
# ## Tieto: mitä, miten ja missä
#
# Samana aamuna laiturilla olisi ollut ratkaisu. Iltapäivällä tuuli laantui, ja kello kolmen vuorolla oli tilaa kolmellekymmenelle. Ryhmälipun olisi voinut vaihtaa siihen maksutta. Kristiina ei tiennyt sitä.
#
# Asiakkaan on luennon mukaan tiedettävä **mitä** yritys voi tarjota, **miten** sen saa ja **missä**. Tieto tekee palvelun käyttämisen mahdolliseksi ja helpoksi, ja **tiedon puute luo epävarmuutta**. Valitse, mitä asiakas tietää.

# %% [markdown] tags=["en", "lesson"] sources=["S0-038", "S0-039"]
# ## Knowledge: what, how and where
#
# That morning there was a way out. By the afternoon the wind had dropped, and the departure at three had room for thirty. The group ticket could have been changed for it free of charge. Kristiina did not know.
#
# According to the lecture, a customer must know **what** the firm can offer, **how** to get it and **where**. Knowledge makes use possible and easy, and **lack of knowledge creates uncertainty**. Mark what the customer knows.

# %% tags=["lesson", "collapsed"]
KNOWN = {"yes": both(fi="tietää", en="knows"), "no": both(fi="ei tiedä", en="does not know")}


def knows(what, how, where):
    if what == "no":
        return say(both(fi="**Ellei asiakas tiedä, mitä on tarjolla, mikään ei ala.** Hän ei edes kysy, koska hänelle kello kolmen vuoroa ei ole olemassa. Tähän auttaisi viesti jo ennen kauden alkua.",
                        en="**Without “what” nothing begins.** The customer does not even ask, because to her the departure at three does not exist. Here a message before the season would help."))
    if how == "no" and where == "no":
        return say(both(fi="**Asiakas tietää, että keino on, mutta ei miten eikä missä.** Hän etsii jotakuta, jolta kysyä, ja {n} ihmistä katsoo häntä. Tämä on epävarmuutta puhtaimmillaan.",
                        en="**The customer knows that there is a way, but not how or where.** She looks for somebody to ask, while {n} people are looking at her. This is uncertainty at its purest.").format(n=number(guests)))
    if how == "no":
        return say(both(fi="**Asiakas on oikeassa paikassa mutta ei tiedä, miten toimia.** Yksi lause lipussa riittäisi: näytä tämä portilla, niin pääset laivaan.",
                        en="**The customer stands in the right place and does not know how.** One sentence on the ticket would do: show this at the gate and you are on board."))
    if where == "no":
        return say(both(fi="**Asiakas tietää, miten toimitaan, mutta ei missä.** Hän kävelee väärälle laiturille. Kartta peruutusviestissä riittäisi.",
                        en="**The customer knows how, but not where.** She walks to the wrong quay. A map in the message about the cancellation would do."))
    return say(both(fi="**Asiakas tietää kaikki kolme.** Aamulähtö perutaan, ja kello kolmelta ryhmä on merellä. Sama myrsky jättää toisenlaisen muiston.",
                    en="**The customer knows all three.** The morning departure is cancelled, and at three the group is at sea. The same storm, another memory."))


explore(
    knows,
    {"what": Choice(both(fi="Mitä", en="What"), KNOWN), "how": Choice(both(fi="Miten", en="How"), KNOWN),
     "where": Choice(both(fi="Missä", en="Where"), KNOWN)},
    what="no", how="no", where="no",
)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-038", "S0-039", "S0-040"]
# **Pohdi.** Ota jokin valitsemasi yrityksen tuote tai palvelu ja vastaa asiakkaan puolesta: mitä, miten, missä? Minkä kolmesta uusi asiakas tietää huonoiten, ja millä yhdellä teolla vähentäisit hänen epävarmuuttaan?
#
# Tiedolla on toinenkin suunta: **yrityksenkin on tunnettava asiakkaansa.** Mitä enemmän se tietää asiakkaasta, hänen arvontuotannostaan ja aiemmista ostoistaan, sitä paremmin se näkee, mitä suhteesta voisi tulla. Suvilinjalla oli kaikki kurssikeskuksen kuitit ja kyselyn kakkonen, mutta ne olivat eri järjestelmissä. Luvussa 6 kuiteista luetaan ostorytmi; kyselyä niistä ei voi lukea.

# %% [markdown] tags=["en", "lesson"] sources=["S0-038", "S0-039", "S0-040"]
# **Reflect.** Take a product or service of the firm you chose and answer for the customer: what, how, where? Which of the three does a new customer know least, and what one thing would you do about the uncertainty?
#
# Knowledge has another direction too: **the firm must know its customer.** The more it knows of the customer, of the customer's own value creation and past purchases, the better it sees what could become of the relationship. Suvilinja had all the receipts of the course centre, and the {survey.satisfaction:number} in the survey, but in different systems. Chapter 6 reads the rhythm of buying from the receipts; the survey cannot be read from them.

# %% [markdown] tags=["fi", "lesson"] sources=["S0-041"]
# ## Teot: kuka tekee mitä?
#
# Teot ovat se osa asiakkuudesta, joka näkyy: osapuolet kohtaavat, jotakin vaihtaa omistajaa ja asiakas on mukana yhteisissä prosesseissa. Silloin on sovittava **työnjaosta**. Kokouspäivässä tehtäviä on ainakin kahdeksan. Valitse, miten ne jaetaan.

# %% [markdown] tags=["en", "lesson"] sources=["S0-041"]
# ## Deeds: who does what?
#
# Deeds are the part of a relationship that is seen: the two meet, something changes hands, and the customer takes part in joint processes. So the **work has to be divided**. In a meeting day there are at least eight tasks. Choose how they are divided.

# %% tags=["lesson", "collapsed"]
CUSTOMER, FIRM = both(fi="asiakas", en="customer"), "Suvilinja"
TOOL = both(fi="asiakas Suvilinjan välineellä", en="customer, with Suvilinja's tool")
TASKS_OF_A_DAY = {
    both(fi="hinnan selvittäminen", en="finding out the price"): (CUSTOMER, FIRM, TOOL),
    both(fi="päivän varaaminen", en="booking the day"): (CUSTOMER, FIRM, TOOL),
    both(fi="osallistujaluettelon kokoaminen", en="gathering the list of guests"): (CUSTOMER, FIRM, TOOL),
    both(fi="ruokavalioiden kysyminen", en="asking about diets"): (CUSTOMER, FIRM, TOOL),
    both(fi="laivan ohjaaminen", en="sailing the ferry"): (FIRM, FIRM, FIRM),
    both(fi="kokouksen vetäminen", en="running the meeting"): (CUSTOMER, CUSTOMER, CUSTOMER),
    both(fi="osallistumismaksujen kerääminen", en="collecting the money from the guests"): (CUSTOMER, FIRM, TOOL),
    both(fi="lähdön vaihtaminen toiseen", en="changing to another departure"): (CUSTOMER, FIRM, TOOL),
}
WAYS_TO_DIVIDE = {0: both(fi="nykyinen", en="as now"), 1: both(fi="vapauttaminen", en="relieving"), 2: both(fi="mahdollistaminen", en="enabling")}


def division(way):
    rows = pd.DataFrame({"task": TASKS_OF_A_DAY.keys(), "who": [who[way] for who in TASKS_OF_A_DAY.values()]})
    alone = int((rows["who"] == CUSTOMER).sum())
    return table(
        rows,
        both(fi="Työnjako ({way}): asiakkaan yksin tekemiä tehtäviä on {n} kahdeksasta",
             en="Division of work, {way}: the customer does {n} of 8 tasks without help").format(
            way=WAYS_TO_DIVIDE[way], n=alone),
        {"task": Column(both(fi="Tehtävä", en="Task")), "who": Column(both(fi="Kuka tekee", en="Who does it"))},
    )


explore(division, {"way": Steps(both(fi="Työnjako", en="Division of work"), WAYS_TO_DIVIDE)}, way=0)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-042"]
# Luennolla on kahdelle jälkimmäiselle nimet. **Vapauttaminen** tarkoittaa, että yritys tekee työn asiakkaan puolesta. **Mahdollistaminen** tarkoittaa, että yritys antaa asiakkaalle välineen tehdä työn itse. Kumpikin säästää vaivaa, mutta eri ihmisille: kiireinen koulutuspäällikkö haluaa vapautua, tarkka taas haluaa pitää langat käsissään. Siksi oikea kysymys ei ole, kumpi on parempi, vaan *kenelle*.
#
# Lajittele neljä palvelua.

# %% [markdown] tags=["en", "lesson"] sources=["S0-042"]
# The lecture has names for the latter two. **Relieving** means that the firm does the work for the customer. **Enabling** means that it gives the customer the means to do it. Both save effort, but for different people: a busy head of training wants to be relieved, a careful one wants to stay in control. So the question is not which is better but *for whom*.
#
# Sort these four services.

# %% tags=["lesson", "collapsed"]
def sort_out(topic, answers, hint):
    def answered(case, answer):
        if right_answers[case] == answer:
            return respond(True, f"**{case_names[case]}: {answers[answer]}.**", replies[case])
        return respond(False, f"**{case_names[case]}: {answers[answer]}?**", hint)

    explore(
        answered,
        {"case": Choice(both(fi="Tapaus", en="Case"), options_of(topic)),
         "answer": Guess(both(fi="Vastauksesi", en="Your answer"), answers)},
        case=of_topic(topic)["case"].iloc[0],
    )


sort_out(
    "division", {"relieving": both(fi="vapauttaminen", en="relieving"), "enabling": both(fi="mahdollistaminen", en="enabling")},
    both(fi="Kenen käsissä työ on muutoksen jälkeen?", en="After the change, whose hands do the work?"),
)

# %% [markdown] tags=["fi", "lesson"] sources=["S0-043"]
# ## Yksi päivä, kolme tasoa
#
# Kurssikeskuksen kokouspäivä on Suvilinjan kirjanpidossa kolme riviä: kokouspäivä, sali, kahvi. Mitä Kristiina siitä *sai*? Vastaus riippuu siitä, miltä tasolta katsoo. Asiakkaan ja yrityksen välissä on kuin tikapuut, joissa on kolme puolaa.
#
# Vaihda esimerkkiä valikosta ja lue aina alhaalta ylös.

# %% [markdown] tags=["en", "lesson"] sources=["S0-043"]
# ## One day, three levels
#
# In Suvilinja's books a meeting day of the course centre is three rows: the day, the room, the coffee. What did Kristiina *get*? It depends on the level from which one looks. Between customer and firm there is a ladder, as it were, with three rungs.
#
# Change the example in the menu, and read from the bottom up.

# %% tags=["lesson", "collapsed"]
examples = course_data("value_levels_examples")
example_text = labels("value_levels_examples", "text")
level_names = {
    "encounter": both(fi="kohtaamistaso", en="encounter level"), "exchange": both(fi="vaihdannan taso", en="exchange level"),
    "meaning": both(fi="merkitysten taso", en="level of meanings"),
}
SETTINGS = {
    "meeting": both(fi="kokouspäivä merellä", en="a meeting day at sea"), "bank": both(fi="pankki", en="a bank"),
    "energy": both(fi="sähkösopimus", en="an electricity contract"), "club": both(fi="retkeilyseura", en="a hiking club"),
}


def ladder(setting):
    texts = {level: example_text[f"{setting}_{level}"] for level in value_levels.LEVELS}

    def paint(ax):
        width, height = canvas(ax)
        size = text_size(is_narrow(ax))
        step, top, rung = line_height(size), 2 * line_height(size), (height - 2.4 * line_height(size)) / 3
        for x, name, side in ((8, both(fi="asiakas", en="customer"), "left"), (width - 8, both(fi="yritys", en="firm"), "right")):
            ax.plot([x, x], [top - 6, height], color=INK, linewidth=5)
            put(ax, x, step * 0.8, name, size=size + 1, bold=True, align=side)
        for place, (level, words) in enumerate(texts.items()):
            y = top + (2 - place) * rung
            box(ax, 14, y, width - 28, rung - 8, fill=PALE)
            put(ax, 26, y + step * 0.9, level_names[level], size=size, bold=True)
            lines = wrapped(words, width - 52, size)
            put(ax, 26, y + step * 1.9 + step * (len(lines) - 1) / 2, lines, size=size)

    numbers = pd.DataFrame({"n": range(1, 4), "level": [level_names[level] for level in texts], "value": list(texts.values())})
    return draw(
        paint, height=(300, 420),
        title=both(fi="Yksi suhde, kolme tasoa: {setting}",
                   en="One relationship, three levels: {setting}").format(setting=SETTINGS[setting]),
        subtitle=both(fi="Mitä asiakas saa kullakin tasolla, alimmasta ylimpään", en="What the customer gets on each level, from the lowest up"),
        source=both(fi="Lähde: tasot luentokalvoilta 18–19, esimerkit tekijän täydennys", en="Source: levels from lecture slides 18–19, examples by the author"),
        table=table(numbers, both(fi="Kolme tasoa", en="The three levels"), {
            "n": Column(both(fi="Puola", en="Rung"), "number"), "level": Column(both(fi="Taso", en="Level")),
            "value": Column(both(fi="Mitä asiakas saa", en="What the customer gets"), "prose")}),
        alt=both(fi="Asiakkaan ja yrityksen välissä on tikapuut, joissa on {n} puolaa alimmasta ylimpään: {list}.",
                 en="Between customer and firm stands a ladder of {n} rungs, from the lowest up: {list}.").format(
            n=len(texts), list=", ".join(level_names[level] for level in texts)),
    )


explore(ladder, {"setting": Choice(both(fi="Esimerkki", en="Example"), SETTINGS)}, setting="meeting")

# %% [markdown] tags=["fi", "lesson"] sources=["S0-044", "S0-045", "S0-046", "S0-047"]
# Tasojen nimet olet jo nähnyt:
#
# - **Kohtaamistaso.** Mitä arvoa asiakas saa *kohtaamisista*? Huomiota, nopeutta, sujuvuutta: sitä, miltä hetki tuntuu.
# - **Vaihdannan taso.** Mitä arvoa asiakas saa *resurssien vaihdosta*? Tuotetta, tietoa ja aikaa rahaa, tietoa ja vaivaa vastaan.
# - **Merkitysten taso.** Mitä arvoa asiakas saa *suhteesta* yritykseen? Asenteet, arvot ja merkitykset: mitä asiakkuus kertoo hänestä ja mihin hän voi luottaa.
#
# Kolme kysymystä ovat luennosta. Esimerkeille siinä oli oma kalvonsa (*Esimerkkejä, Tommi Järvinen*), mutta tekstinä kalvosta on jäljellä vain otsikko. Emme tiedä, mitä siinä oli, joten yllä olevat esimerkit ovat *tekijän täydennys*, eikä niitä pidä panna Järvisen nimiin.
#
# Tasoista on hyötyä, koska **vika ja korjaus ovat usein eri tasoilla.** Perutun lähdön jälkeen Suvilinja korjasi vaihdannan (rahat takaisin). Rikki oli kohtaaminen (kukaan ei soittanut), ja lasku maksettiin merkitysten tasolla (”heihin ei voi luottaa”).

# %% [markdown] tags=["en", "lesson"] sources=["S0-044", "S0-045", "S0-046", "S0-047"]
# Now the names, which you have already seen:
#
# - **Encounter level.** What value does the customer get from the *encounters*? Attention, speed, smoothness: what the moment feels like.
# - **Exchange level.** What value does the customer get from the *exchange of resources*? Product, knowledge and time for money, knowledge and effort.
# - **Level of meanings.** What value does the customer get from the *relationship* with the firm? Attitudes, values and meanings: what being a customer says of them, and what they can rely on.
#
# The three questions are the lecture's. It had a slide of examples too (*Esimerkkejä, Tommi Järvinen*), but only the heading is left of its text. We do not know what was on it, so the examples above are the *author's completion* and must not be put down to Järvinen.
#
# The levels are useful because **the fault and the remedy are often on different levels.** After the cancelled departure Suvilinja mended the exchange (the money back). What was broken was the encounter (nobody called), and the bill was paid on the level of meanings ("they cannot be relied on").

# %% [markdown] tags=["fi", "lesson"] sources=["S1-018"]
# ### Millä tasolla vika on?
#
# Koulutuspäivän muistiinpanoissa on aito esimerkki huonosta suhteesta: **ulkoistettu työterveyshuolto**. Asiakasyritys joutuu itse pyytämään palveluja, hinnoittelu on epäselvää ja raportointi huonoa. (Muistiinpanoissa tämä on ”toinen esimerkki”. Ensimmäistä ei ole säilynyt.) Muistiinpanot eivät sijoita vikoja tasoille; sijoittelu on omamme. Missä sinä näet vian?

# %% [markdown] tags=["en", "lesson"] sources=["S1-018"]
# ### On which level is the fault?
#
# The notes of the training day have a real example of a poor relationship: **outsourced occupational health care**. The customer firm has to ask for the services itself, the pricing is unclear and the reporting poor. (In the notes this is "another example". The first one has not survived.) The notes do not place the faults on levels; that is ours. Where do you see the fault?

# %% tags=["lesson", "collapsed"]
sort_out(
    "fault", level_names,
    both(fi="Sielläkin se voi tuntua. Mutta missä se syntyy: kohdattaessa, siinä mikä vaihtaa omistajaa, vai siinä mitä asiakas kaikesta ajattelee?",
         en="One can feel it there too. But where does it arise: when the two meet, in what changes hands, or in what the customer thinks of it all?"),
)

# %% [markdown] tags=["fi", "lesson"] sources=["S1-017"]
# ### Missä kohdataan?
#
# Samojen muistiinpanojen mukaan asiakas ja palveluntarjoaja kohtaavat yhteisellä **vuorovaikutuksen kentällä**, joka voi olla fyysinen tai digitaalinen. Kokouspäivän kenttä näyttää tältä. Täydennä mielessäsi valitsemasi yrityksen rivit: kumpi sarake on lyhyempi?
#
# | vaihe | fyysinen kohtaaminen | digitaalinen kohtaaminen |
# |---|---|---|
# | ennen | myyjän käynti | tarjouspyyntö, vahvistusviesti |
# | aikana | laituri, sali, ruokapöytä | lippu puhelimessa |
# | poikkeama | satamahenkilökunta laiturilla | peruutusviesti |
# | jälkeen | – | lasku, kysely |
#
# Huomaa rivi *poikkeama*: siinä kohtaamistaso punnitaan. Huomaa myös tyhjä ruutu.

# %% [markdown] tags=["en", "lesson"] sources=["S1-017"]
# ### Where do they meet?
#
# According to the same notes, customer and provider meet on a shared **field of interaction**, physical or digital. The field of a meeting day looks like this. Fill in the rows of the firm you chose in your mind: which column is the shorter?
#
# | stage | physical encounter | digital encounter |
# |---|---|---|
# | before | a visit from the seller | request for a quotation, confirmation |
# | during | quay, room, table | ticket on the phone |
# | when something goes wrong | the attendant on the quay | notice of cancellation |
# | after | – | invoice, survey |
#
# Look at the third row: there the encounter level is put to the test. Look at the empty cell too.

# %% [markdown] tags=["fi", "lesson"] sources=["S0-030", "S3-094"]
# ## Asiakas tekijänä
#
# Oletko huomannut, kuinka suuren osan kokouspäivästä kurssikeskus teki itse? Kukaan ei *toimita* onnistunutta kokousta asiakkaalle. Laiva, ruoka ja sali ovat ainekset; kokouksen tekee Kristiina. Luennon mukaan **yhteinen arvontuotanto** on keskiössä, ja asiakas muuttuu passiivisesta kohteesta **tekijäksi**.
#
# Varsovalainen luento kuvaa saman kolmena siirtymänä:
#
# | mistä | mihin | Suvilinjalla |
# |---|---|---|
# | yrityksen valmistamista tuotteista | tarpeita vastaaviin ja yhdessä tehtyihin | aikataulu tehdään kurssien mukaan |
# | tuotteen ominaisuuksista | asiakkaan kokemuksiin | ei ”sali, 40 paikkaa” vaan ”päivä, jona kukaan ei vilkuile kelloa” |
# | massatuotteista | yksilöllisiin | ruokalista ryhmän mukaan |
#
# **Pohdi.** Keksi yksi esimerkki, jossa asiakas on tekijä eikä kohde. Mitä tapahtuisi, jos hän lakkaisi tekemästä?

# %% [markdown] tags=["en", "lesson"] sources=["S0-030", "S3-094"]
# ## The customer as an actor
#
# Have you noticed how much of the meeting day the course centre did itself? Nobody *delivers* a successful meeting. Ferry, food and room are ingredients; the meeting is made by Kristiina. The lecture says that **joint value creation** is at the centre, and that the customer turns from a passive target into an **actor**.
#
# The Warsaw lecture describes the same as three shifts:
#
# | from | to | at Suvilinja |
# |---|---|---|
# | products made by the firm | products that meet needs and are made together | the timetable follows the courses |
# | characteristics of the product | experiences of the customer | not "room, 40 seats" but "a day when nobody looks at the clock" |
# | mass products | individual ones | a menu for the group |
#
# **Reflect.** Think of one example in which the customer is an actor, not a target. What would happen if they stopped acting?

# %% [markdown] tags=["fi", "lesson"] sources=["S3-095", "S3-096", "S3-098"]
# Siirtymästä seuraa kaksi **tuotestrategiaa**. Yritys voi *tyydyttää asiakkaan tarpeen*: se tarjoaa tarpeeseen sopivan tuotteen tai valmiin ratkaisun, tai tuottaa arvoa jopa **asiakkaan asiakkaalle**. Tai se voi antaa *asiakkaan osallistua* tuotteen tekemiseen: asiakas suunnittelee, ja yritys toimittaa osia ja tekniikkaa tai auttaa viimeistelemään työn asiakkaan toiveiden mukaan. Osien ja tekniikan toimittamista lähde kutsuu eräänlaiseksi ulkoistamiseksi. Kun asiakas on mukana tekemässä tuotetta, puhutaan **yhteiskehittämisestä**.
#
# Kumpi strategia on kyseessä?

# %% [markdown] tags=["en", "lesson"] sources=["S3-095", "S3-096", "S3-098"]
# Two **product strategies** follow. The firm can *meet the customer's need*: offer a product that serves it or a finished solution, or even create value for the **customer's customer**. Or it can let *the customer take part* in making the product: the customer designs, and the firm supplies parts and technology or helps to complete the work to the customer's wishes. Supplying parts and technology the source calls a kind of outsourcing. When the customer takes part in making the product, one speaks of **co-creation**.
#
# Which strategy is it?

# %% tags=["lesson", "collapsed"]
sort_out(
    "strategy", {"needs": both(fi="tarpeiden tyydyttäminen", en="meeting needs"),
                 "participation": both(fi="asiakkaan osallistuminen", en="customer's participation")},
    both(fi="Kumpi suunnittelee, yritys vai asiakas?", en="Who designs, the firm or the customer?"),
)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-083", "S3-085", "S3-086"]
# ## Kumman tarjouksen sinä ottaisit?
#
# Keväällä 2024 Kristiinalla oli lopulta kaksi tarjousta pöydällään. **A** tuli uudelta kokoushotellilta, **B** Suvilinjalta. B oli selvästi halvempi: {points.at["money", "B"]:number} pistettä, kun A maksoi {points.at["money", "A"]:number}. Kristiina valitsi A:n. Laskiko hän väärin?
#
# Varsovalaisen luennon mukaan asiakas ei vertaa hintoja vaan sitä, mitä jää käteen:
#
# **asiakkaan saama arvo = kokonaisarvo − kokonaiskustannus**
#
# Kokonaisarvossa on neljä osaa: **tuote, palvelu, henkilöstö ja imago**. Kokonaiskustannus on lähteessä kaikki se, mitä asiakas maksaa ja mistä hänelle on haittaa. Siinäkin on neljä osaa: **raha, aika, vaiva ja henkinen kuorma**. Aika on tunteja, vaiva työtä ja järjestelyä, henkinen kuorma huolta ja epävarmuutta (selitykset ovat *tekijän täydennys*). Hinta on siis yksi kustannus neljästä. Pisteet ovat keksittyjä, ja kaikki osat on arvioitu samalla asteikolla, jotta ne voi laskea yhteen.
#
# **Arvaa ensin, katso sitten.** Kummasta tarjouksesta Kristiinalle jää enemmän?

# %% [markdown] tags=["en", "lesson"] sources=["S3-083", "S3-085", "S3-086"]
# ## Which offer would you take?
#
# In the spring of 2024 Kristiina at last had two offers on her desk. **A** came from a new conference hotel, **B** from Suvilinja. B was clearly cheaper: {points.at["money", "B"]:number} points against {points.at["money", "A"]:number}. Kristiina chose A. Did she get her sums wrong?
#
# According to the Warsaw lecture, a customer compares not prices but what is left:
#
# **value delivered to the customer = total value − total cost**
#
# Total value has four parts: **product, service, personnel and image**. Total cost is, in the source, all that the customer pays and all the inconvenience. It has four parts too: **money, time, energy and psychological burden**. Time is hours, energy is work and arranging, psychological burden is worry and uncertainty (the explanations are the *author's completion*). The price is one cost of four. The points are made up, and all parts are judged on one scale, so that they can be added up.
#
# **Guess first, then look.** Which offer leaves Kristiina more?

# %% tags=["lesson", "collapsed"]
OFFER_REPLIES = {
    "A": both(fi="Katso nyt alta, mistä ero syntyy: missä osissa A on parempi ja missä B?",
              en="Now look below where it comes from: in which parts is A better, and in which B?"),
    "B": both(fi="Hinta puhuu B:n puolesta. Raha on kuitenkin vain yksi kustannus neljästä, ja hyödytkin on laskettava mukaan. Katso alta.",
              en="The price speaks for B. But money is one cost of four, and there are the benefits too: look below."),
    "even": both(fi="Tasaista on, mutta toisesta jää hieman enemmän. Katso alta.",
                 en="It is close, but one of them leaves a little more: look below."),
}
explore(
    lambda offer: respond(offer == "A", OFFER_REPLIES[offer]),
    {"offer": Guess(both(fi="Parempi tarjous", en="The better offer"), {
        "A": both(fi="tarjous A", en="offer A"), "B": both(fi="tarjous B", en="offer B"),
        "even": both(fi="yhtä hyvät", en="both alike")})},
)

# %% tags=["lesson", "collapsed"]
components = course_data("delivered_value_parts")
part_names = dict(zip(components["part"], components[f"part_{language()}"], strict=True))
gap = points["B"] - points["A"]
OF_OFFERS = both(fi="Lähde: osat kalvoilta t47–t48, pisteet keksittyjä (tekijän täydennys)", en="Source: parts from slides t47–t48, points made up (author's completion)")


def halves(offer):
    spent = points[offer]
    return {part: spent[part] for part in value_levels.BENEFITS}, {part: spent[part] for part in value_levels.COSTS}


delivered = {offer: value_levels.delivered_value(*halves(offer)) for offer in points}
order = [*value_levels.BENEFITS, *value_levels.COSTS]
fold(paired_bars(
    [f"{'−' if part in value_levels.COSTS else '+'} {part_names[part]}" for part in order],
    points.loc[order, "A"], points.loc[order, "B"], (both(fi="tarjous A", en="offer A"), both(fi="tarjous B", en="offer B")),
    looks=("ours", "other"),
    title=both(fi="B on halvempi, mutta A:sta asiakkaalle jää {a}, B:stä vain {b}",
               en="B is cheaper, but A leaves the customer {a}, B only {b}").format(
        a=number(delivered["A"]), b=number(delivered["B"])),
    alt=both(fi="B on rahassa {cheaper} pistettä halvempi, mutta siitä jää asiakkaalle {b} pistettä ja A:sta {a}.",
             en="In money B is {cheaper} points cheaper, yet it leaves the customer {b} points and A {a}.").format(
        cheaper=number(-gap["money"]), a=number(delivered["A"]), b=number(delivered["B"])),
    write=number, head=both(fi="Osa", en="Part"),
    subtitle=both(fi="Hyödyt (+) ja kustannukset (−) tarjouksittain, pistettä", en="Benefits (+) and costs (−) of the offers, points"),
    source=OF_OFFERS,
))

# %% [markdown] tags=["fi", "lesson"] sources=["S3-086"]
# Hän laski oikein. B on rahassa {-gap["money"]:number} pistettä halvempi mutta vie aikaa, vaivaa ja hermoja yhteensä {gap[["time", "energy", "psychological"]].sum():number} pistettä enemmän ja antaa arvoa {-gap[list(value_levels.BENEFITS)].sum():number} pistettä vähemmän. Jäljelle jää {delivered["B"]:number} pistettä, A:sta {delivered["A"]:number}. Eroa on vain yksi piste, joten tulos on myös helppo kääntää.
#
# **Käännä se.** Olet Suvilinjan myyntipäällikkö. Etsi B:n kustannuksista kaksi eri muutosta, joilla Kristiina jää. Kumpi maksaisi Suvilinjalle vähemmän?

# %% [markdown] tags=["en", "lesson"] sources=["S3-086"]
# Her sums were right. B is {-gap["money"]:number} points cheaper in money, but costs {gap[["time", "energy", "psychological"]].sum():number} points more in time, energy and nerves together, and gives {-gap[list(value_levels.BENEFITS)].sum():number} points less value. It leaves {delivered["B"]:number} points, A {delivered["A"]:number}. The difference is a single point, so the result is easy to reverse.
#
# **Reverse it.** You are Suvilinja's sales manager. Find two different changes in the costs of B that make Kristiina stay. Which of them would cost Suvilinja less?

# %% tags=["lesson", "collapsed"]
COSTLY = {part: 80 if part == "money" else 30 for part in value_levels.COSTS}


def offer_b(money_cost, time, energy, psychological):
    benefits, _costs = halves("B")
    costs = dict(zip(value_levels.COSTS, (money_cost, time, energy, psychological), strict=True))
    value = value_levels.delivered_value(benefits, costs)
    steps = value_levels.value_steps(benefits, costs)
    rival = delivered["A"]
    verdict = (
        both(fi="B:stä jää nyt {b}, A:sta {a}: Kristiina jää",
             en="B now gives {b}, A {a}: Kristiina stays") if value > rival
        else both(fi="B:stä jää nyt {b}, A:sta {a}: tasan", en="B now gives {b}, A {a}: even") if value == rival
        else both(fi="B:stä jää {b}, A:sta {a}: Kristiina lähtee", en="B gives {b}, A {a}: Kristiina leaves")
    )
    return waterfall(
        [(part_names[part], amount) for part, amount in zip(steps["part"], steps["amount"], strict=True)],
        both(fi="saatu arvo", en="delivered value"),
        title=verdict.format(b=number(value), a=number(rival)),
        alt=both(fi="Tarjouksen B hyödyt ovat {benefits} pistettä ja kustannukset {costs}, joten siitä jää {value}; A:sta jää {rival}.",
                 en="The benefits of offer B are {benefits} points and its costs {costs}, which leaves {value}; A leaves {rival}.").format(
            benefits=number(sum(benefits.values())), costs=number(sum(costs.values())), value=number(value), rival=number(rival)),
        heads=(both(fi="Osa", en="Part"), both(fi="Pisteitä", en="Points")),
        limits=(min(0, sum(benefits.values()) - sum(COSTLY.values())), sum(benefits.values())),
        subtitle=both(fi="Tarjouksen B hyödyt ja kustannukset, pistettä", en="Benefits and costs of offer B, points"), source=OF_OFFERS,
    )


explore(
    offer_b,
    {
        "money_cost": Slider(part_names["money"].capitalize(), 30, COSTLY["money"]),
        **{part: Slider(part_names[part].capitalize(), 0, COSTLY[part]) for part in ("time", "energy", "psychological")},
    },
    **{"money_cost" if part == "money" else part: int(points.loc[part, "B"]) for part in value_levels.COSTS},
)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-087"]
# Kaksi pistettä riittää, ja ne voi ottaa mistä tahansa. Hinnan laskeminen maksaa Suvilinjalle jokaisessa kokouksessa. Puhelu peruutusaamuna maksaa hetken työtä, ja se poistaa henkistä kuormaa.
#
# Lähde ryhmittelee keinot kolmeen: **lasketaan hintaa, pienennetään muita kustannuksia tai tarjotaan lisäetuja.** Lajittele neljä toimenpidettä.

# %% [markdown] tags=["en", "lesson"] sources=["S3-087"]
# Two points are enough, and they can be taken anywhere. A lower price costs Suvilinja at every meeting. A phone call on the morning of a cancellation costs a moment's work, and takes away psychological burden.
#
# The source groups the means in three: **lower the price, lower the other costs, or offer additional benefits.** Sort these four measures.

# %% tags=["lesson", "collapsed"]
sort_out(
    "way", {"price": both(fi="hinnan lasku", en="lower price"),
            "costs": both(fi="muiden kustannusten pienentäminen", en="lower other costs"),
            "benefits": both(fi="lisäetu", en="additional benefit")},
    both(fi="Maksaako asiakas vähemmän rahaa, säästääkö hän jotakin muuta vai saako hän enemmän?",
         en="Does the customer pay less money, give up less of something else, or get more?"),
)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-088"]
# Lisäetuja lähde luettelee seitsemän. Käy lista läpi kuin tarkistuslista: mitkä ovat käytössä valitsemassasi yrityksessä, ja mikä puuttuva olisi halvin toteuttaa? Esimerkit ovat omiamme.

# %% [markdown] tags=["en", "lesson"] sources=["S3-088"]
# The source lists seven additional benefits. Use it as a checklist: which are in use at the firm you chose, and which of those missing would be the cheapest to add? The examples are ours.

# %% tags=["lesson", "collapsed"]
table(
    of_topic("benefit").assign(
        name=lambda rows: rows["case"].map(case_names), example=lambda rows: rows["case"].map(replies)),
    both(fi="Seitsemän lisäetua", en="Seven additional benefits"),
    {"name": Column(both(fi="Lisäetu", en="Additional benefit")),
     "example": Column(both(fi="Suvilinjalla se voisi olla", en="At Suvilinja it could be"))},
)

# %% [markdown] tags=["fi", "lesson"] sources=["S3-084"]
# ### Mistä neljä osaa koostuvat?
#
# Lähde purkaa kunkin arvon osan tekijöihin, joita on yhteensä {(components["kind"] == "benefit").sum():number}. Arvaa, mihin osaan tekijä kuuluu. Yksi sana on hankala: *luotettavuus* on lähteessä kahdesti, kerran tuotteen ominaisuutena (laite ei hajoa) ja kerran henkilöstön (ihminen pitää sanansa). Suomeksi ja englanniksi erotamme ne eri nimillä. Se on *tekijän täydennys*.

# %% [markdown] tags=["en", "lesson"] sources=["S3-084"]
# ### What do the four parts consist of?
#
# The source takes each part of the value apart into attributes, {(components["kind"] == "benefit").sum():number} in all. Guess to which part an attribute belongs. One word is awkward: *reliability* is there twice, once as a trait of the product (the device does not break) and once of the personnel (people keep their word). We give them different names, which is the *author's completion*.

# %% tags=["lesson", "collapsed"]
attribute_names = labels("delivered_value_parts")
part_of = dict(zip(components["attribute"], components["part"], strict=True))
benefit_parts = {part: part_names[part] for part in value_levels.BENEFITS}


def attribute(which, part):
    if part_of[which] != part:
        return respond(
            False, f"**{attribute_names[which].capitalize()}: {part_names[part]}?**",
            both(fi="Tuleeko se tuotteesta itsestään, sen ympärillä tehtävästä työstä, ihmisistä vai yrityksen maineesta?",
                 en="Does it come from the thing itself, from what is done around it, from the people, or from the firm's name?"))
    family = [attribute_names[other] for other, home in part_of.items() if home == part]
    return respond(
        True, f"**{attribute_names[which].capitalize()}: {part_names[part]}.**",
        both(fi="Lähteessä tähän osaan kuuluvat: {list}.",
             en="The attributes of this part in the source: {list}.").format(list=", ".join(family)))


explore(
    attribute,
    {
        "which": Choice(both(fi="Tekijä", en="Attribute"),
                        {a: attribute_names[a] for a, part in part_of.items() if part in benefit_parts}),
        "part": Guess(both(fi="Osa", en="Part"), benefit_parts),
    },
    which="punctuality",
)

# %% [markdown] tags=["fi", "lesson"]
# ### Kenen arvo?
#
# Sanalla *arvo* on tässä luvussa kaksi merkitystä, ja kokouksissa ne menevät helposti sekaisin.
#
# - **Arvo asiakkaalle**: se, mitä asiakas saa. Siitä puhuvat Varsovan luennon kaava ja suomenkielisten kalvojen kolme tasoa.
# - **Asiakkaan arvo yritykselle**: se, mitä yritys saa asiakkaasta. Siitä puhuvat luvut 7 ja 8.
#
# Edes arvosta asiakkaalle lähteet eivät puhu samalla tavalla. Varsovan kaavassa arvo *toimitetaan*: se on tarjouksen ominaisuus, jonka voi laskea ennen ostoa. (Saman luennon kolme siirtymää ovat jo lähempänä suomalaisia kalvoja.) Suomenkielisissä kalvoissa arvo *syntyy* yhdessä asiakkaan kanssa. Silloin sen voi laskea vasta jälkikäteen. Molemmista on hyötyä: kaavasta tarjousta tehdessä, tasoista silloin, kun halutaan ymmärtää, miksi hyvä tarjous ei riittänyt.

# %% [markdown] tags=["en", "lesson"]
# ### Whose value?
#
# The word *value* does two jobs in this chapter, and meetings get confused by it.
#
# - **Value for the customer**: what the customer gets. The formula of the Warsaw lecture and the three levels of the Finnish slides are about this.
# - **Value of the customer** to the firm: what the firm gets from the customer. Chapters 7 and 8 are about that.
#
# Even of value for the customer the sources do not speak alike. In the Warsaw formula value is *delivered*: a trait of the offer, to be computed before the purchase. (The three shifts of the same lecture are already closer to the Finnish slides.) In the Finnish slides value *arises* together with the customer, and then it can only be computed afterwards. Both are useful: the formula when making an offer, the levels when one wants to understand why a good offer was not enough.

# %% [markdown] tags=["fi", "lesson"] sources=["S3-089", "S3-090", "S3-091", "S3-092"]
# ## Hinta ja hyöty kartalla
#
# Suvilinjan johtoryhmä kokoontuu elokuussa 2024. Yksi haluaa laskea hintoja, toinen parantaa palvelua, kolmas molempia. Piirretään kartta, jotta tiedetään, mistä puhutaan: vaaka-akselilla **hinta** ja pystyakselilla **hyöty**, kumpikin kilpailijoihin verrattuna.
#
# Siirrä tarjousta kartalla ja vastaa jokaisessa ruudussa: onko asiakkaalla syy valita se?

# %% [markdown] tags=["en", "lesson"] sources=["S3-089", "S3-090", "S3-091", "S3-092"]
# ## Price and benefit on a map
#
# Suvilinja's management team meets in August 2024. One wants to cut prices, another to improve the service, a third both. Let us draw a map, so as to know what is being talked about: **price** across and **benefit** upwards, both against the competitors.
#
# Move the offer on the map and answer in each square: does it give the customer a reason to choose it?

# %% tags=["lesson", "collapsed"]
position_names = labels("pricing_propositions") | labels("pricing_positions")
AGAINST = {-1: both(fi="vähemmän", en="less"), 0: both(fi="sama", en="the same"), 1: both(fi="enemmän", en="more")}
PRICES = {-2: both(fi="paljon halvempi", en="much lower"), -1: both(fi="halvempi", en="lower"), 0: both(fi="sama", en="the same"), 1: both(fi="kalliimpi", en="higher")}
position_names["less_for_less"] = both(fi="vähemmän halvemmalla", en="less for less")


def square(price, benefit):
    # fi: lähteessä ei ole sijaa vähemmälle, joka on vain vähän halvempi | en: the source has no place for less at a price only a little lower
    return "less_for_less" if (price, benefit) == (-1, -1) else value_levels.price_benefit_position(max(price, -1), benefit)


squares = {}
for up in AGAINST:
    for across in PRICES:
        left, _right, _up = squares.get(square(across, up), (across, across, up))
        squares[square(across, up)] = left, across, up


def price_map(offer, title, fill=PAPER, edge=OURS):
    price_label, benefit_label = both(fi="hinta", en="price"), both(fi="hyöty", en="benefit")

    def paint(ax):
        width, height = canvas(ax)
        narrow = is_narrow(ax)
        size = 8 if narrow else text_size(narrow)
        step = line_height(size)
        left = 2.4 * step if narrow else 1.6 * step + max(text_width(words, size) for words in AGAINST.values()) + 10
        top, cell, deep = 4.6 * step, (width - left - 6) / len(PRICES), (height - 4.6 * step - 6) / len(AGAINST)
        put(ax, left, step * 0.8, price_label + " →", size=size, colour=QUIET)
        middle = top + (height - top + text_width(benefit_label, size)) / 2
        put(ax, step * 0.6, middle, benefit_label, size=size, colour=QUIET, turned=True)
        for place, words in enumerate(PRICES.values()):
            put(ax, left + (place + 0.5) * cell, top - 1.6 * step, wrapped(words, cell - 6, size), size=size, align="center")
        for place, words in enumerate(reversed(AGAINST.values())):
            y = top + (place + 0.5) * deep
            if narrow:
                put(ax, step * 1.9, y + text_width(words, size) / 2, words, size=size, turned=True)
            else:
                put(ax, left - 10, y, words, size=size, align="right")
        for place, (first, last, up) in sorted(squares.items(), key=lambda square: square[0] == offer):
            x, y, wide = left + (first + 2) * cell, top + (1 - up) * deep, (last - first + 1) * cell
            here = place == offer
            box(ax, x + 3, y + 3, wide - 6, deep - 6, fill=fill if here else PAPER, edge=edge if here else OTHER, line=4 if here else 1)
            put(ax, x + wide / 2, y + deep / 2, wrapped(position_names[place], wide - 8, size, here), size=size, bold=here, align="center")

    numbers = pd.DataFrame([
        {"square": position_names[place], "price": " / ".join(words for at, words in PRICES.items() if first <= at <= last),
         "benefit": AGAINST[up], "offer": both(fi="kyllä", en="yes") if place == offer else both(fi="ei", en="no")}
        for place, (first, last, up) in squares.items()])
    return draw(
        paint, height=(380, 400), title=title,
        subtitle=both(fi="Tarjouksen hinta ja hyöty kilpailijoihin verrattuna", en="Price and benefit of the offer against the competitors"),
        source=both(fi="Lähde: kalvot t50–t51, muut ruudut tekijän täydennys", en="Source: slides t50–t51, the other squares by the author"),
        table=table(numbers, both(fi="Kartan ruudut", en="The squares of the map"), {
            "square": Column(both(fi="Ruutu", en="Square")), "price": Column(both(fi="Hinta", en="Price")),
            "benefit": Column(both(fi="Hyöty", en="Benefit")), "offer": Column(both(fi="Tarjous tässä", en="The offer is here"))}),
        alt=both(fi="Tarjous on hinnan ja hyödyn kartan ruudussa ”{name}”; ruutuja on {n}.",
                 en="On the map of price and benefit, with {n} squares, the offer is in the square “{name}”.").format(
            n=len(squares), name=position_names[offer]))


def unanswered_map(price, benefit):
    here = square(price, benefit)
    return price_map(here, both(fi="{name}: onko asiakkaalla syy valita tarjous?",
                                en="{name}: a reason to choose the offer or not?").format(name=position_names[here].capitalize()))


def answered_map(price, benefit, answer):
    here = square(price, benefit)
    wins = here in value_levels.WINNING
    right = (answer == "yes") == wins
    words = (
        both(fi="{name}: mistä asiakas luopuu ja mitä hän saa, kun vertaat tarjousta kilpailijoihin?",
             en="{name}: what does the customer give up and what is gained, with the competitors' offer beside it?") if not right
        else both(fi="{name}: asiakkaalla on syy valita tarjous",
                  en="{name}: a reason to choose the offer") if wins
        else both(fi="{name}: ei syytä valita, ei syytä hylätä",
                  en="{name}: no reason to choose it, and none to reject it") if here == "same_for_same"
        else both(fi="{name}: halvempi, mutta ei niin paljon, että se korvaisi puutteet",
                  en="{name}: cheaper, but not so much that it would make up for what is missing") if here == "less_for_less"
        else both(fi="{name}: asiakkaalla on syy valita joku muu",
                  en="{name}: a reason to choose somebody else")
    )
    reply = respond(right, words.format(name=position_names[here].capitalize()))
    return price_map(here, str(reply), reply.look.paper, reply.look.edge)


explore(
    answered_map,
    {
        "price": Steps(both(fi="Hinta", en="Price"), PRICES), "benefit": Steps(both(fi="Hyöty", en="Benefit"), AGAINST),
        "answer": Guess(both(fi="Onko syy valita", en="A reason to choose it"),
                        {"yes": both(fi="kyllä", en="yes"), "no": both(fi="ei", en="no")}),
    },
    before=unanswered_map, price=0, benefit=0,
)

# %% [markdown] tags=["fi", "lesson"]
# Kun olet käynyt ruudut läpi, vertaa vastauksiasi tähän.

# %% [markdown] tags=["en", "lesson"]
# When you have been through the squares, compare your answers with this.

# %% tags=["lesson", "collapsed"]
def marked(place):
    return f"✓ {position_names[place]}" if place in value_levels.WINNING else position_names[place]


fold(table(
    pd.DataFrame([
        {"benefit": AGAINST[up], **{f"price {across}": marked(square(across, up)) for across in PRICES}}
        for up in reversed(AGAINST)
    ]),
    both(fi="Viidessä asemassa asiakkaalla on syy valita tarjous ✓",
         en="Five positions give the customer a reason to choose the offer ✓"),
    {"benefit": Column(both(fi="Hyöty ↓ Hinta →", en="Benefit ↓ Price →")),
     **{f"price {across}": Column(words) for across, words in PRICES.items()}},
))

# %% [markdown] tags=["fi", "lesson"] sources=["S3-089", "S3-090", "S3-091", "S3-092"]
# Ruuduissa, joissa on ✓, voi voittaa. Alarivillä ratkaisee, kuinka *paljon* matalampi hinta on. Lähteessä näistä asemista on nimetty neljä, esimerkkeineen:
#
# - **Enemmän kalliimmalla** (Häagen-Dazs, Mercedes-Benz): enemmän kuin muilla, ja siitä maksetaan. Rolexista maksetaan lähteen mukaan arvostuksen eikä laadun vuoksi.
# - **Enemmän samalla hinnalla** (Lexus): lähteen mukaan Mercedeksen ja BMW:n veroinen mutta selvästi halvempi. Hinta on siis sama kuin tavallisemmassa autossa, mutta samalla rahalla saa enemmän.
# - **Sama halvemmalla** (tehtaanmyymälät, halpahallit, supermarketit; tuotteina vaikkapa margariini ja perusmallin kodinkoneet): sama tavara, mutta toimitusketju on riisuttu.
# - **Vähemmän paljon halvemmalla** (Southwest Airlines, IKEA): asiakas luopuu jostakin, mitä ei kaipaa, ja säästää enemmän kuin menettää. Tärkein sana on *paljon*.
#
# Viides ruutu, **enemmän halvemmalla**, puuttuu lähteestä. Se on Kotlerin ja Armstrongin oppikirjassa, josta muutkin neljä ovat peräisin, ja tässä se on *tekijän täydennys*. Siinä on vaikea pysyä: parempi laatu maksaa, ja joko hinta nousee tai kate loppuu. Esimerkit ovat lähteen ajalta. IKEA ei välttämättä ole enää siinä ruudussa, johon se silloin piirrettiin.
#
# Missä Suvilinja oli? Se *luuli* olevansa ruudussa ”sama halvemmalla”. Kristiinan silmissä se oli keväällä 2024 liukunut alariville, ruutuun ”vähemmän halvemmalla”: se tarjosi vähemmän kuin muut ja halvemmalla, mutta ei *paljon* halvemmalla. Lähteellä ei ole tälle asemalle nimeä; lisäsimme ruudun karttaan (*tekijän täydennys*). Pieni alennus olisi kääntänyt tämän yhden vertailun mutta ei olisi korjannut sitä, mikä Kristiinaa vaivasi.

# %% [markdown] tags=["en", "lesson"] sources=["S3-089", "S3-090", "S3-091", "S3-092"]
# The squares with a ✓ are winning positions. In the bottom row it matters *how much* lower the price is. The source names four of the positions, with examples:
#
# - **More for more** (Häagen-Dazs, Mercedes-Benz): more than others have, and people pay for it. For a Rolex, the source says, people pay for prestige, not for quality.
# - **More for the same** (Lexus): the source calls it a match for Mercedes and BMW, and much cheaper. The price is that of a more ordinary car, then, but there is more in the car.
# - **The same for less** (factory outlets, discount stores, supermarkets; as products, margarine and standard appliances): the same goods through a simplified supply chain.
# - **Less for much less** (Southwest Airlines, IKEA): the customer gives up something not missed, and saves more than is lost. The word that matters is *much*.
#
# The fifth square, **more for less**, is not in the source. It is in the textbook of Kotler and Armstrong, from which the other four come too; here it is the *author's completion*. It is hard to hold: better quality costs money, and either the price rises or the margin disappears. The examples are of the source's time. IKEA may no longer be in the square where it was drawn then.
#
# Where was Suvilinja? It *thought* that it was in "the same for less". For Kristiina it had slid, by the spring of 2024, to the bottom row, to "less for less": it gave less and was cheaper, but not *much* cheaper. The source has no name for this position; we added the square to the map (*author's completion*). A small discount would have turned this one comparison, but would not have mended what troubled Kristiina.

# %% [markdown] tags=["fi", "lesson"] sources=["S2-018", "S2-019", "S3-097"]
# ## Lupaus, jonka voi rikkoa
#
# Yhdessä lähteistä, opinnäytetyössä, neuvotaan tarkastelemaan asiakkuuksien hallintaa kahdesta näkökulmasta, **asiakkaan ja palveluyrityksen**. Sama peruttu lähtö näyttää niistä tältä (taulukko on *tekijän täydennys*):
#
# | | asiakas | yritys |
# |---|---|---|
# | mitä tapahtui | {guests:number} ihmistä laiturilla | turvallinen päätös |
# | mitä korjattiin | ei mitään | hyvitys seuraavana päivänä |
# | mitä jäi | ”ei voi luottaa” | ”hoidettu” |
#
# Asiakkaan kannalta yrityksen tehtävä on antaa *enemmän arvoa kuin kilpailijat*: sen on määriteltävä **ainutlaatuinen asiakaslupaus** ja erotuttava sillä (Hannus 2004). Varsovan luento antaa lupauksen kirjoittajalle säännön: **määrittele tulos, jota asiakas etsii.** Kristiina ei etsi laivaa eikä salia. Hän etsii päivää, jonka jälkeen kurssilaiset sanovat oppineensa.
#
# Minkä näistä sinä antaisit?

# %% [markdown] tags=["en", "lesson"] sources=["S2-018", "S2-019", "S3-097"]
# ## A promise that can be broken
#
# One of the sources, a thesis, advises us to look at customer relationship management from two sides, that of the **customer** and that of the **service firm**. This is how the same cancelled departure looks from them (the table is the *author's completion*):
#
# | | customer | firm |
# |---|---|---|
# | what happened | {guests:number} people on the quay | a safe decision |
# | what was put right | nothing | a refund on the next day |
# | what remained | "cannot be relied on" | "dealt with" |
#
# From the customer's side the task is to give *more value than competitors do*: to define a **unique customer promise** and stand out by it (Hannus 2004). The Warsaw lecture gives a rule to those who write one: **define the result that the customer is looking for.** Kristiina is not looking for a ferry or a room. She is looking for a day after which the course members say that they have learnt.
#
# Which of these would you give?

# %% tags=["lesson", "collapsed"]
explore(
    lambda promise: respond(right_answers[promise] == "yes", f"**{case_names[promise]}**", replies[promise]),
    {"promise": Guess(both(fi="Lupaus", en="Promise"), options_of("promise"))},
)

# %% [markdown] tags=["fi", "lesson"] sources=["S2-019", "S3-097"]
# Hyvän lupauksen kolme koetta (*tekijän täydennys*): **tulos** (sanooko se, mitä asiakas saa aikaan?), **ero** (voiko kilpailija allekirjoittaa sen sellaisenaan?) ja **näyttö** (mistä asiakas näkee, ettei lupaus pitänyt?). Lupaus, jota ei voi rikkoa, ei ole lupaus.

# %% [markdown] tags=["en", "lesson"] sources=["S2-019", "S3-097"]
# Three tests of a good promise (*author's completion*): **result** (does it say what the customer achieves?), **difference** (could a competitor sign it as it is?) and **evidence** (how can the customer see that it was broken?). A promise that cannot be broken is no promise.

# %% [markdown] tags=["fi", "lesson"] sources=["S0-082"]
# ### Mitä asiakas itse saa hyvästä suhteesta?
#
# Luennolla kysytään: *mitä etuja asiakas näkee hyvässä, toimivassa asiakassuhteessa?* Vastaus jätetään auki. Tutkimuksessa eduista on erotettu kolme lajia (Gwinner, Gremler ja Bitner 1998; *tekijän täydennys*): **varmuus** (tiedän, mitä saan), **sosiaalinen etu** (minut tunnetaan) ja **erityiskohtelu** (saan jotakin, mitä muut eivät saa). Tutkitut asiakkaat pitivät varmuutta tärkeimpänä. Juuri sen kurssikeskus menetti.
#
# **Pohdi.** Minkä näistä kolmesta valitsemasi yritys antaa parhaille asiakkailleen, ja minkä se vain luulee antavansa?

# %% [markdown] tags=["en", "lesson"] sources=["S0-082"]
# ### What does the customer get from a good relationship?
#
# The lecture asks: *what advantages does the customer see in a good, working relationship?* and leaves the answer open. Research has told three kinds apart (Gwinner, Gremler & Bitner 1998; *author's completion*): **confidence** (I know what I will get), **social benefit** (they know me) and **special treatment** (I get something that others do not). The customers in the study put confidence first. That is what the course centre lost.
#
# **Reflect.** Which of these three does the firm you chose give its best customers, and which does it only think that it gives?

# %% [markdown] tags=["fi"] sources=["S0-044", "S0-045", "S0-046"]
# ## Oma arvio

# %% [markdown] tags=["en"] sources=["S0-044", "S0-045", "S0-046"]
# ## Our own assessment

# %% [markdown] tags=["fi", "lesson"] sources=["S0-044", "S0-045", "S0-046", "S2-019"]
# Nyt samat kysymykset omalle organisaatiolle: resurssit ryhmittäin, arvo kolmella tasolla, oma tarjous kilpailijan rinnalla ja lupaus. Tästä luvusta saat sivun työpajan pohjaksi.
#
# **Kokeile heti.** Avaa sivun alusta koodisolu, jossa ovat rivit `feeling`, `knowledge` ja `action` eli tunne, tieto ja teot. Kirjoita kaikkien kolmen hakasulkuihin oma arviosi asteikolla 0–100, esimerkiksi `feeling: list[float] = [40]`, ja aja solu (Vaihto + Enter). Palaa tähän ja valitse *Run ▸ Run Selected Cell and All Below*. Alla näet asenteen ja heikoimman resurssin. Muissa kohdissa lukee silloin, ettei niitä ole vielä arvioitu.
#
# **Koko arvio.** Tee komentorivillä täytettävä Excel-tiedosto, täytä se ryhmän kanssa ja tee siitä raportti:
#
# `asiakkuus template value-levels arvio.xlsx`
#
# `asiakkuus report value-levels --data arvio.xlsx`
#
# Ilman tiedostoa sivulla on keksitty esimerkki: Suvilinja arvioi itsensä ja vertaa itseään Kaarnalinjaan (*tekijän täydennys*). Esimerkki koskee koko laivalinjaa, ei tämän luvun kokoustarjouksia.

# %% [markdown] tags=["en", "lesson"] sources=["S0-044", "S0-045", "S0-046", "S2-019"]
# Now the same questions for your own organisation: resources by customer group, value on the three levels, your offer beside a rival's, and the promise. This chapter makes a page for the wall, from which a workshop can go on.
#
# **Try it now.** Near the top of the page, open the code cell with the rows `feeling`, `knowledge` and `action` (deeds). Write your own assessment from 0 to 100 in the square brackets of all three, for example `feeling: list[float] = [40]`, and run the cell (Shift + Enter). Come back here and choose *Run ▸ Run Selected Cell and All Below*. Below you see the attitude and the weakest resource. The other parts then say that they have not been assessed yet.
#
# **The whole assessment.** On the command line, make an Excel file, fill it in with the group, and turn it into a report:
#
# `asiakkuus template value-levels assessment.xlsx --lang en`
#
# `asiakkuus report value-levels --data assessment.xlsx --lang en`
#
# Without a file the page holds a made-up example: Suvilinja assesses itself, and compares itself with Kaarnalinja (*author's completion*). The example is about the whole ferry line, not about the meeting offers of this chapter.

# %% tags=["collapsed"]
case = findings.ValueLevels.read(locals())
findings.used(case)

# %% [markdown] tags=["fi", "lesson"]
# Raportti alkaa siitä, mitä tehdä: kenen kanssa, mitä, ja mihin neuvo perustuu.

# %% [markdown] tags=["en", "lesson"]
# The report begins with what to do: with whom, what, and what the advice rests on.

# %% tags=["collapsed"]
findings.start(case)

# %% [markdown] tags=["fi", "lesson"]
# Sama lukuina.

# %% [markdown] tags=["en", "lesson"]
# The same in figures.

# %% tags=["collapsed"]
findings.figures(case)

# %% [markdown] tags=["fi"] sources=["S2-019", "S3-097"]
# ### Asiakaslupaus

# %% [markdown] tags=["en"] sources=["S2-019", "S3-097"]
# ### Customer promise

# %% tags=["collapsed"]
findings.promise(case)

# %% tags=["collapsed"]
findings.result_sought(case)

# %% [markdown] tags=["fi"] sources=["S0-032", "S0-033"]
# ### Resurssit asiakasryhmittäin

# %% [markdown] tags=["en"] sources=["S0-032", "S0-033"]
# ### Resources by customer group

# %% tags=["collapsed"]
findings.resource_profile(case)

# %% tags=["collapsed"]
findings.resource_points(case)

# %% [markdown] tags=["fi"] sources=["S0-044", "S0-045", "S0-046"]
# ### Arvo kolmella tasolla

# %% [markdown] tags=["en"] sources=["S0-044", "S0-045", "S0-046"]
# ### Value on three levels

# %% tags=["collapsed"]
findings.levels(case)

# %% [markdown] tags=["fi"] sources=["S3-083", "S3-085", "S3-086"]
# ### Oma tarjous ja kilpailijan

# %% [markdown] tags=["en"] sources=["S3-083", "S3-085", "S3-086"]
# ### Our offer and the rival's

# %% tags=["collapsed"]
findings.offers(case)

# %% tags=["collapsed"]
findings.offer_parts(case)

# %% [markdown] tags=["fi"] sources=["S3-089", "S3-090", "S3-091", "S3-092"]
# ### Hinta ja hyöty

# %% [markdown] tags=["en"] sources=["S3-089", "S3-090", "S3-091", "S3-092"]
# ### Price and benefit

# %% tags=["collapsed"]
findings.price_and_benefit(case)

# %% [markdown] tags=["fi"]
# ### Mistä puhutaan seuraavaksi

# %% [markdown] tags=["en"]
# ### What to discuss next

# %% tags=["collapsed"]
findings.topics(case)

# %% [markdown] tags=["fi", "lesson"]
# ### Kuinka paljon arviosta on täytetty
#
# Jätä solu mieluummin tyhjäksi kuin arvaa. Raportista näkee, mitä puuttuu.

# %% [markdown] tags=["en", "lesson"]
# ### How full the assessment is
#
# Leave a cell empty rather than guess: the report shows what is missing.

# %% tags=["quality", "collapsed"]
findings.filled_in(case)

# %% tags=["quality", "collapsed"]
not_read(case.assessment.filled)

# %% tags=["quality", "collapsed"]
findings.handling(case)

# %% [markdown] tags=["fi", "lesson"]
# ## Testaa itsesi

# %% [markdown] tags=["en", "lesson"]
# ## Test yourself

# %% tags=["lesson", "collapsed"]
from asiakkuus_lib.learn import quiz

quiz("03.Q1")

# %% tags=["lesson", "collapsed"]
quiz("03.Q2")

# %% tags=["lesson", "collapsed"]
quiz("03.Q3")

# %% [markdown] tags=["fi", "lesson"]
# ## Yhteenveto
#
# - Asiakkuus on pääomaa, joka koostuu **tunteesta, tiedosta ja teoista**. Kassasta näkyvät vain teot.
# - Resurssit näkyvät osuuksina **sydämestä, ajatuksista ja lompakosta**. Keskiarvo kätkee heikoimman, joten katso aina sekin.
# - Asiakas saa arvoa kolmella tasolla: **kohtaamisessa, vaihdannassa ja merkityksissä**. Vika ja korjaus ovat usein eri tasoilla.
# - **Asiakkaan saama arvo = kokonaisarvo − kokonaiskustannus**, ja hinta on kustannuksista vain yksi.
# - Kartalla on viisi asemaa, joilla voi voittaa. Neljä on lähteestä, viides on lisätty.
# - Lupaus nimeää **tuloksen**, erottaa kilpailijoista ja on tarkistettavissa.

# %% [markdown] tags=["en", "lesson"]
# ## Summary
#
# - A customer relationship is capital made of **feeling, knowledge and deeds**. The till shows only the deeds.
# - The resources show as shares of **heart, mind and wallet**. A mean hides the weakest, so look at that too.
# - The customer gets value on three levels: **encounter, exchange and meaning**. Fault and remedy are often on different ones.
# - **Delivered value = total value − total cost**, and the price is only one of the costs.
# - The map has five winning positions: four from the source, the fifth added.
# - A promise names a **result**, sets the firm apart and can be checked.

# %% [markdown] tags=["fi", "lesson"]
# ## Mistä tämä on peräisin
#
# - Luentokalvot *Asiakkuuksien hallinta* (A.-M. Selin, Haaga-Helia): kalvot 13–20 (pääoma, resurssit, tasot) ja 36 (asiakkaan näkemät edut). Kalvo 20 on tekstinä tyhjä.
# - Koulutuspäivän muistiinpanot *Kohtaaminen VIII* (K. Parviainen, Salpaus 28.5.2015): kaksisuuntainen vuorovaikutus, sen kenttä ja työterveyshuolto.
# - Opinnäytetyön luku 3.8.2: kaksi näkökulmaa ja asiakaslupaus (Hannus 2004, s. 135).
# - Luento *Obsługa kluczowych klientów* (K. Cybulski, Varsova): kalvot t47–t51 ja t53–t56.
# - Viides asema: P. Kotler ja G. Armstrong, *Principles of Marketing*. Asiakkaan edut: K. Gwinner, D. Gremler ja M. J. Bitner, *Journal of the Academy of Marketing Science* 26 (1998). Molemmat sekä painot, pisteet, esimerkit ja kurssikeskuksen tarina: *tekijän täydennys*.
#
# **Seuraavaksi:** {03:exercises}. Luvussa 6 kurssikeskuksen ostorytmi luetaan kuiteista.

# %% [markdown] tags=["en", "lesson"]
# ## Where this comes from
#
# - Lecture slides *Asiakkuuksien hallinta* (A.-M. Selin, Haaga-Helia): slides 13–20 (capital, resources, levels) and 36 (the advantages that the customer sees). The text of slide 20 is empty.
# - Notes of a training day, *Kohtaaminen VIII* (K. Parviainen, Salpaus, 28 May 2015): two-way interaction, its field, and occupational health care.
# - Section 3.8.2 of a thesis: two viewpoints and the customer promise (Hannus 2004, p. 135).
# - Lecture *Obsługa kluczowych klientów* (K. Cybulski, Warsaw): slides t47–t51 and t53–t56.
# - The fifth position: P. Kotler and G. Armstrong, *Principles of Marketing*. The customer's benefits: K. Gwinner, D. Gremler and M. J. Bitner, *Journal of the Academy of Marketing Science* 26 (1998). Both of these, the weights, the points, the examples and the story of the course centre: *author's completion*.
#
# **Next:** the {03:exercises}. Chapter 6 reads the course centre's rhythm of buying from its receipts.
