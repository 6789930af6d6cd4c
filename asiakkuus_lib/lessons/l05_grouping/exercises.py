"""Exercises of lesson 05: grouping. Every expected answer is computed from the course's own data, or from the task."""

from functools import cache

import pandas as pd

from asiakkuus_lib import grouping
from asiakkuus_lib.learn.kinds import choice, integer, mapping, ordered, share, table
from asiakkuus_lib.learn.tasks import Mistake, OpenTask, Page, Task
from asiakkuus_lib.lessons.common.words import but, listed
from asiakkuus_lib.locale import both, languages
from asiakkuus_lib.reading import course_data, read_transactions, value_labels

AS_OF = pd.Timestamp("2026-01-01")
LIMIT = 2000
# Of task A1: last purchase in days (NaN: none), days of purchase within a year, in the target group, agreement ended.
SIX = pd.DataFrame(
    {
        "recency": [float("nan"), 12, 400, 200, 30, float("nan")],
        "last_year": [0, 1, 0, 6, 4, 0],
        "in_target": [True, True, True, True, True, False],
    },
    index=["Anna", "Bertta", "Celia", "Daavid", "Eetu", "Fanni"],
)
GROUP_NAMES: dict[str, tuple[str, ...]] = {
    "potential": ("potentiaalinen", "potential", "potentiaalinen asiakas"),
    "occasional": ("satunnainen", "occasional", "satunnaisasiakas"),
    "regular": ("kanta-asiakas", "regular"),
    "former": ("entinen", "former", "entinen asiakas"),
    "outside": ("ulkopuolinen", "outside"),
}
STEP_NAMES: dict[str, tuple[str, ...]] = {
    "suspect": ("suspekti", "suspect"),
    "prospect": ("prospekti", "prospect"),
    "new": ("uusi", "new", "uusi asiakas", "new customer"),
    "active": ("aktiivinen", "active", "aktiiviasiakas", "active customer"),
    "key": ("avainasiakas", "key", "key account"),
    "advocate": ("puolestapuhuja", "advocate"),
}
LOYALTY_NAMES: dict[str, tuple[str, ...]] = {
    "advocates": ("puolestapuhuja", "advocate"),
    "committed": ("sitoutunut", "committed"),
    "likers": ("pitää merkistä", "likes"),
    "habitual": ("tottunut", "habitual", "tyytyväinen", "satisfied"),
    "switchers": ("vaihtaja", "switcher"),
}
QUOTES = ("habitual", "advocates", "switchers", "likers", "committed", "habitual")
PORTFOLIO_NAMES: dict[str, tuple[str, ...]] = {
    "value_customer": ("arvo", "value", "arvoasiakas", "value customer"),
    "growth_customer": ("kasvu", "growth", "kasvuasiakas", "growth customer"),
    "standard_customer": ("standardi", "standard", "standardiasiakas", "standard customer"),
}
STRATEGY_NAMES: dict[str, tuple[str, ...]] = {
    "to_retain": ("säilytä", "retain"),
    "to_develop": ("kehitä", "develop"),
    "to_change": ("muuta", "change", "päätä", "end", "lopeta", "poista"),
}
# Of task A4: sales, share of the customer's purchases, and whether the customer can buy more.
NINE = pd.DataFrame(
    {
        "sales": [9200, 5000, 800, 4999, 650, 7300, 1200, 300, 2500],
        "share": [0.9, 0.2, 0.1, 0.4, 0.6, 0.5, 0.3, 0.05, 0.49],
        "can_grow": [True, True, True, True, True, False, False, True, True],
    },
    index=list("ABCDEFGHI"),
)
# Of task A8: yearly profit, sales class, best class before, in words of the task.
CASES = ("to_retain", "to_change", "to_develop", "to_retain", "to_change", "to_develop")
REASONS = ("chance", "service", "price")
REASON_NAMES: dict[str, tuple[str, ...]] = {
    "chance": ("sattuma", "chance", "regressio", "regression"),
    "service": ("palvelu", "service"),
    "price": ("hinta", "price"),
}


@cache
def _purchases() -> pd.DataFrame:
    return read_transactions().frame


@cache
def _years() -> pd.DataFrame:
    bought = _purchases()
    return bought.pivot_table(index="customer_id", columns=bought["date"].dt.year, values="amount", aggfunc="sum").fillna(0)


def _six(**rule: int) -> list[str]:
    return grouping.traditional_groups(SIX, **rule).tolist()


def _grid(year: int = 2024, bins: tuple[float, float] = (500, 2000)) -> pd.DataFrame:
    money = _years()[year]
    value = grouping.value_classes(money[money > 0], bins)
    need = course_data("customers").set_index("customer_id")["need"]
    return pd.crosstab(need, value)


def _grid_of_lines() -> pd.DataFrame:
    """The same, counted from lines of receipts."""
    lines = _purchases()[_purchases()["date"].dt.year == 2024]
    value = grouping.value_classes(_years()[2024])
    need = course_data("customers").set_index("customer_id")["need"]
    return pd.crosstab(lines["customer_id"].map(need), lines["customer_id"].map(value))


def _nine(firms: pd.DataFrame = NINE) -> dict[str, str]:
    return {str(name): f"{segment}_customer" for name, segment in grouping.portfolio_segments(firms).items()}


def _stay(then: int = 2023, now: int = 2024, backwards: bool = False) -> float:
    first, second = (now, then) if backwards else (then, now)
    top = _years()[_years()[first] >= LIMIT]
    return float((top[second] >= LIMIT).mean())


@cache
def _first_visits() -> pd.DataFrame:
    register = course_data("customers").set_index("customer_id")
    return grouping.newcomers(_purchases(), AS_OF, register["acquired_on"], since="2023-01-01").join(register["need"])


def _returned(once: bool = False, needs: tuple[str, ...] = ("leisure",)) -> float:
    seen = _first_visits()
    return float(seen.loc[seen["need"].isin(needs) & ((seen["visits"] == 1) == once), "returned"].mean())


def _exactly(visits: int, more: bool = False) -> float:
    seen = _first_visits()[_first_visits()["need"] == "leisure"]
    return float(seen.loc[seen["visits"] > visits if more else seen["visits"] == visits, "returned"].mean())


def _fallen() -> pd.DataFrame:
    years = _years()
    return years[(years[2023] >= LIMIT) & (years[2024] < LIMIT)]


def _back() -> int:
    return int((_fallen()[2025] >= LIMIT).sum())


def _need_names() -> dict[str, tuple[str, ...]]:
    return {key: tuple(value_labels("customers", "need", lang)[key] for lang in languages()) for key in value_labels("customers", "need", "en")}


PAGE = Page(
    setup="""
import pandas as pd

from asiakkuus_lib import grouping
from asiakkuus_lib.reading import course_data, read_transactions
from asiakkuus_lib.learn import check, exercise, reflect

purchases = read_transactions().frame
register = course_data("customers").set_index("customer_id")
years = purchases.pivot_table(index="customer_id", columns=purchases["date"].dt.year, values="amount", aggfunc="sum").fillna(0)
""",
    fetches=both(fi="Se hakee Suvilinjan ostotapahtumat ja asiakasrekisterin ja laskee jokaisen asiakkaan ostot vuosittain.",
                 en="It fetches Suvilinja's transactions and register of customers, and adds up the money of every customer in each year."),
)

TASKS = (
    Task(
        id="05.A1",
        sources=("S0-055", "S0-056", "S0-057", "S0-058"),
        title=both(fi="Mihin ryhmään?", en="Which group?"),
        prompt=both(fi="""
Sääntö on sama kuin luvussa: entinen on ollut hiljaa yli 365 päivää, ja kanta-asiakkaalla on viimeisen vuoden aikana vähintään neljä ostopäivää. Mihin ryhmään kukin kuuluu?

1. Anna kuuluu kohderyhmään mutta ei ole koskaan ostanut.
2. Bertta osti 12 päivää sitten, ensimmäisen kerran.
3. Celia osti viimeksi 400 päivää sitten. Sitä ennen hän kävi kuukausittain.
4. Daavid osti viimeksi 200 päivää sitten; vuoden aikana hänellä on kuusi ostopäivää.
5. Eetu osti 30 päivää sitten; vuoden aikana hänellä on tasan neljä ostopäivää.
6. Fanni on rekisterissä, ei ole ostanut eikä kuulu kohderyhmään.

Korvaa kolme pistettä luettelolla, jossa on kuusi sanaa samassa järjestyksessä kuin henkilöt yllä: hakasulut ympärille, jokainen sana lainausmerkkeihin ja pilkku väliin. Sanat ovat {words:text}.
""", en="""
The rule is that of the chapter: a former customer has been silent for over 365 days, a regular one has at least four days of purchase in the last year. To which group does each belong?

1. Anna is in the target group, but has never bought.
2. Bertta bought 12 days ago, for the first time.
3. Celia last bought 400 days ago. Before that she came every month.
4. Daavid last bought 200 days ago; he has six days of purchase in the last year.
5. Eetu bought 30 days ago; he has exactly four days of purchase in the last year.
6. Fanni is in the register, has not bought, and is not in the target group.

Replace the three dots with a list of six words in this order: square brackets around them, each word in quotation marks, a comma between. The words are {words:text}.
"""),
        values=lambda: {"words": listed(GROUP_NAMES)},
        starter="groups = ...",
        solution=both(
            fi='groups = ["potentiaalinen", "satunnainen", "entinen", "kanta-asiakas", "kanta-asiakas", "ulkopuolinen"]',
            en='groups = ["potential", "occasional", "former", "regular", "regular", "outside"]',
        ),
        kind=ordered(choice(*GROUP_NAMES, names=GROUP_NAMES)),
        expected=_six,
        mistakes=(
            Mistake(answer=lambda: but(_six(), at_3="former"),
                    hint=both(fi="Daavid on ollut hiljaa yli puoli vuotta, mutta raja on vuosi. Kesävieraskin on talvella hiljaa.",
                              en="Daavid has been silent for over half a year, but the limit is a year. A summer guest is silent in winter too.")),
            Mistake(answer=lambda: _six(regular_min=5),
                    hint=both(fi="Katso Eetua: vähintään neljä tarkoittaa, että neljä riittää.", en="Look at Eetu: at least four means that four are enough.")),
            Mistake(answer=lambda: but(_six(), at_2="regular"),
                    hint=both(fi="Celia kävi ennen usein. Mitä hän on nyt?", en="Celia used to come often. What is she now?")),
            Mistake(answer=lambda: but(_six(), at_1="potential"),
                    hint=both(fi="Bertta on jo ostanut. Tässä jaossa uusilla ei ole omaa ryhmää: laske ostopäivät.",
                              en="Bertta has bought already. This grouping has no group for the new: count her days of purchase.")),
            Mistake(answer=lambda: but(_six(), at_3="occasional"),
                    hint=both(fi="Laske Daavidin ostopäivät: niitä on vuoden aikana kuusi. Montako riittää?",
                              en="Count Daavid's days of purchase: six within a year. How many are enough?")),
            Mistake(answer=lambda: but(_six(), at_5="potential"),
                    hint=both(fi="Fanni ei ole ostanut, mutta kuuluuko hän kohderyhmään?", en="Fanni has not bought, but is she in the target group?")),
        ),
        look_back=both(fi="Ryhmä on sääntö ja päivä", en="A group is a rule and a day"),
        praise=both(fi="Sääntö ratkaisi kaikki kuusi. Silti Celia ja Daavid ansaitsisivat kumpikin soiton.",
                    en="The rule settled all six. Even so, both Celia and Daavid would deserve a call."),
    ),
    Task(
        id="05.A2",
        sources=("S0-059",),
        title=both(fi="Jatko: portaat järjestykseen", en="Going further: the ladder in order"),
        prompt=both(fi="""
Järjestä luennon kuusi porrasta alimmasta ylimpään. Kirjoita luettelo samaan tapaan kuin edellisessä tehtävässä. Sanat ovat tässä aakkosjärjestyksessä: {words:text}.
""", en="""
Put the six steps of the lecture's ladder in order, from the lowest to the highest. Write a list as in the task before. The words, in alphabetical order, are {words:text}.
"""),
        values=lambda: {"words": listed(STEP_NAMES, alphabetical=True)},
        starter="ladder = ...",
        solution=both(
            fi='ladder = ["suspekti", "prospekti", "uusi", "aktiivinen", "avainasiakas", "puolestapuhuja"]',
            en='ladder = ["suspect", "prospect", "new", "active", "key", "advocate"]',
        ),
        kind=ordered(choice(*STEP_NAMES, names=STEP_NAMES)),
        expected=lambda: list(STEP_NAMES),
        mistakes=(
            Mistake(answer=lambda: but(list(STEP_NAMES), at_0="prospect", at_1="suspect"),
                    hint=both(fi="Kaksi ensimmäistä ovat vaihtaneet paikkaa: aloita siitä, joka tunnetaan huonommin.", en="The first two have changed places: begin with the one of whom less is known.")),
            Mistake(answer=lambda: but(list(STEP_NAMES), at_4="advocate", at_5="key"),
                    hint=both(fi="Ylimmällä portaalla ei ole se, joka ostaa eniten, vaan se, joka saa muutkin ostamaan.",
                              en="The top step is not the one who buys the most, but the one who makes others buy.")),
            Mistake(answer=lambda: list(STEP_NAMES)[::-1],
                    hint=both(fi="Järjestys on oikea mutta ylhäältä alas. Aloita siitä, jota tunnetaan vähiten.",
                              en="The order is right, but from the top down. Begin with the one least known.")),
        ),
        look_back=both(fi="Portaat", en="The ladder"),
        praise=both(fi="Kahdella alimmalla portaalla ei ole vielä ostettu mitään: asiakkuus alkaa kolmannelta.",
                    en="The two lowest have not bought anything yet: the relationship begins on the third."),
    ),
    Task(
        id="05.A3",
        sources=("S0-085",),
        title=both(fi="Tarve ja arvo vuonna 2024", en="Need and value in 2024"),
        prompt=both(fi="""
Luvussa laskettiin tarve- ja arvoryhmittely vuodelta 2025. Laske se **vuodelta 2024**, samoin rajoin (500 ja 2 000 euroa) ja niistä asiakkaista, jotka ostivat vuonna 2024.

Alla oleva solu tallentaa kunkin ostajan arvoluokan nimellä `value` ja tarpeen nimellä `need`. Kirjoita `pd.crosstab(rivit, sarakkeet)` ja vaihda sanojen *rivit* ja *sarakkeet* paikalle nämä kaksi nimeä, ilman lainausmerkkejä. Tarpeet tulevat riveille. Taulukossa luokkien tunnukset ovat englanniksi: `valuable` on arvokkaimmat, `good` hyvät ja `small` pienet.
""", en="""
The chapter made the need-by-value grouping for 2025. Make it **for 2024**, with the same limits (500 and 2,000 euros), of the customers who bought in 2024.

The cell below stores the value class of each buyer under the name `value`, and the need under the name `need`. Write `pd.crosstab(rows, columns)`, and replace the words *rows* and *columns* with these two names, without quotation marks. The needs go on the rows.
"""),
        given="""
bought = years[2024][years[2024] > 0]
value = grouping.value_classes(bought, [500, 2000])
need = register["need"].reindex(bought.index)
value.head()
""",
        starter="grid = ...",
        solution="""
grid = pd.crosstab(need, value)
grid
""",
        kind=table(columns={name: integer() for name in grouping.VALUES[:3]}, names=_need_names()),
        expected=_grid,
        mistakes=(
            Mistake(answer=lambda: _grid(2025),
                    hint=both(fi="Tuo on vuoden 2025 taulukko, se joka luvussa oli. Nyt kysytään vuotta 2024.",
                              en="That is the table of 2025, the one in the chapter. Now the question is of 2024.")),
            Mistake(answer=_grid_of_lines,
                    hint=both(fi="Laskit kuittirivejä. Laske jokainen asiakas kerran.", en="You counted lines of receipts. Count each customer once.")),
            Mistake(answer=lambda: _grid().T,
                    hint=both(fi="Luvut ovat oikein, mutta rivit ja sarakkeet ovat vaihtaneet paikkaa: tarve ensin.",
                              en="The numbers are right, but rows and columns have changed places: the need comes first.")),
        ),
        look_back=both(fi="Tarve ja arvo", en="Need and value"),
        praise=both(fi="Vapaa-ajan matkustajissa arvokkaimpia on vain yksi: raja ei ole heitä varten.",
                    en="Among leisure travellers there is just one: the limit is not made for them."),
    ),
    Task(
        id="05.A4",
        sources=("S4-010", "S4-011", "S4-012"),
        title=both(fi="Jatko: arvo, kasvu vai standardi?", en="Going further: value, growth or standard?"),
        prompt=both(fi="""
Yhdeksän yritysasiakasta ja sääntö, joka on lukua karkeampi. Arvoasiakas ostaa vähintään 5 000 eurolla. Kasvuasiakas ostaa vähemmän, mutta saamme sen ostoista alle puolet *ja* se pystyy ostamaan enemmän. Kaikki muut ovat tässä standardiasiakkaita.

{nine:text}

Korvaa kolme pistettä joka kohdassa yhdellä sanalla lainausmerkeissä: {words:text}.
""", en="""
Nine firms, and a rule that is coarser than the chapter. A value customer spends at least 5,000 euros. A growth customer spends less, but we get under half of what they buy *and* they are able to buy more. All the others are standard customers here.

{nine:text}

Replace each set of three dots with one word in quotation marks: {words:text}.
"""),
        values=lambda: {"nine": _nine_in_words(), "words": listed(PORTFOLIO_NAMES)},
        starter='segments = {"A": ..., "B": ..., "C": ..., "D": ..., "E": ..., "F": ..., "G": ..., "H": ..., "I": ...}',
        solution=both(
            fi='segments = {"A": "arvo", "B": "arvo", "C": "kasvu", "D": "kasvu", "E": "standardi", "F": "arvo", "G": "standardi", "H": "kasvu", "I": "kasvu"}',
            en='segments = {"A": "value", "B": "value", "C": "growth", "D": "growth", "E": "standard", "F": "value", "G": "standard", "H": "growth", "I": "growth_customer"}',
        ),
        kind=mapping(choice(*PORTFOLIO_NAMES, names=PORTFOLIO_NAMES)),
        expected=_nine,
        mistakes=(
            Mistake(answer=lambda: _nine(NINE.assign(can_grow=True)),
                    hint=both(fi="G:llä on tilaa kasvaa, mutta pystyykö se ostamaan enemmän? Kasvuasiakkaan pitää pystyä.",
                              en="There is room with G, but is it able to buy more? A growth customer must be able to.")),
            Mistake(answer=lambda: {**_nine(), "E": "growth_customer"},
                    hint=both(fi="E pystyy ostamaan enemmän, mutta saamme sen ostoista jo yli puolet. Kasvuasiakkaalta vaaditaan kumpikin.",
                              en="E can buy more, but we already get over half of what it buys. A growth customer needs both.")),
            Mistake(answer=lambda: {**_nine(), "I": "standard_customer"},
                    hint=both(fi="I:n osuus on 49 %: se on vielä alle puolet, joten kasvuvaraa on.", en="Our share of I is 49%: still under half, so there is room to grow.")),
            Mistake(answer=lambda: {**_nine(), "D": "value_customer"},
                    hint=both(fi="D:n ostot jäävät euron alle rajan: 4 999 on vähemmän kuin 5 000.",
                              en="The purchases of D are a euro under the limit: 4,999 is less than 5,000.")),
            Mistake(answer=lambda: {**_nine(), "B": "growth_customer"},
                    hint=both(fi="B:llä on paljon kasvuvaraa, mutta se täyttää jo arvoasiakkaan ehdon. Säännöissä ensimmäinen sopiva ratkaisee.",
                              en="B has much room to grow, but it is a value customer already. The first rule that fits decides.")),
            Mistake(answer=lambda: {**_nine(), "H": "standard_customer"},
                    hint=both(fi="H ostaa vähän meiltä. Kasvuasiakas on juuri sellainen, joka ostaa meiltä murto-osan.",
                              en="H buys little from us. A growth customer is precisely the one who buys only a fraction from us.")),
            Mistake(answer=lambda: {**_nine(), "F": "standard_customer"},
                    hint=both(fi="F ei pysty kasvamaan, mutta se on jo arvoasiakas: kykyä kasvaa kysytään vain pienemmiltä.",
                              en="F cannot grow, but it is a value customer already: only of the smaller ones it is asked whether they can.")),
        ),
        look_back=both(fi="Säilytä, kehitä, muuta", en="Retain, develop, change"),
        praise=both(fi="Myös B:llä olisi kasvuvaraa. Sääntö antaa sille yhden nimen, mutta myyjän kannattaa muistaa molemmat.",
                    en="B has room to grow too. The rule gives it one name, but its seller should remember both."),
    ),
    Task(
        id="05.A5",
        title=both(fi="Kuinka moni pysyi edellisvuonna?", en="How many stayed the year before?"),
        prompt=both(fi="""
Luvun lista tehtiin vuoden 2024 ostoista. Oliko vuosi poikkeuksellinen? Laske sama vuotta aiemmalta ajalta: kuinka suuri osa niistä, jotka ostivat **vuonna 2023** vähintään 2 000 eurolla, osti niin paljon myös **vuonna 2024**? Anna osuus, esimerkiksi `0.512` tai `"51,2 %"`, prosentin kymmenesosan tarkkuudella.

Alla oleva solu tallentaa listan nimellä `top`. Ehdon `top[2024] >= 2000` tulos on jokaisen kohdalla tosi tai epätosi, ja `.mean()` laskee, kuinka suurella osalla se on tosi. Ehdon ympärille tulevat sulut, ja luvussa 2000 ei ole välilyöntiä.
""", en="""
The list of the chapter was made from the purchases of 2024. Was the year unusual? Compute the same a year earlier: how large a part of those who spent at least 2,000 euros **in 2023** spent that much **in 2024** too? Give a share, such as `0.512` or `"51.2%"`, to a tenth of a per cent.

The cell below puts the list under the name `top`. The condition `top[2024] >= 2000` is true or false for each, and `.mean()` works out how large a part is true. The condition goes in brackets, and there is no comma in the number 2000.
"""),
        given="""
top = years[years[2023] >= 2000]
len(top)
""",
        starter="stayed = ...",
        solution="""
stayed = (top[2024] >= 2000).mean()
stayed
""",
        kind=share(0.0005),
        expected=_stay,
        mistakes=(
            Mistake(answer=lambda: _stay(2024, 2025),
                    hint=both(fi="Tuo on luvun oma vastaus, vuodesta 2024 vuoteen 2025. Kysymys on edellisestä vuodesta.",
                              en="That is the chapter's own answer, from 2024 to 2025. The question is of the year before.")),
            Mistake(answer=lambda: round(_stay(2024, 2025), 2),
                    hint=both(fi="Tuo on luvun luku pyöristettynä: se on vuodesta 2024 vuoteen 2025. Laske vuodesta 2023 vuoteen 2024.",
                              en="That is the chapter's figure, rounded: from 2024 to 2025. Compute it from 2023 to 2024.")),
            Mistake(answer=lambda: 1 - _stay(),
                    hint=both(fi="Niin suuri osa putosi. Kuinka suuri osa pysyi?", en="That part fell off. Which part stayed?")),
            Mistake(answer=lambda: _stay(backwards=True),
                    hint=both(fi="Katsoit taaksepäin: vuoden 2024 listalta vuoteen 2023. Lista on vuodelta 2023.",
                              en="You looked back: from the list of 2024 to 2023. The list is that of 2023.")),
            Mistake(answer=lambda: int((_years()[_years()[2023] >= LIMIT][2024] >= LIMIT).sum()),
                    hint=both(fi="Se on asiakkaiden määrä. Jaa se listan pituudella, tai käytä `.mean()`.",
                              en="That is a number of customers. Divide it by the length of the list, or use `.mean()`.")),
            Mistake(answer=lambda: float(_years()[_years()[2023] >= LIMIT][2024].mean()),
                    hint=both(fi="Se on keskimääräinen ostosumma. Ehto `>= 2000` puuttuu.",
                              en="That is what they spent on average. The condition `>= 2000` is missing.")),
        ),
        look_back=both(fi="Pysyykö lista samana?", en="Will the list stay the same?"),
        praise=both(fi="Vaihtuvuus ei ollut yhden vuoden oikku: samoin kävi toisenakin vuonna, jonka voimme tarkistaa.", en="The movement was not a whim of one year: it was the same in the other year we can check."),
    ),
    Task(
        id="05.A6",
        title=both(fi="Mikä selittää?", en="What explains it?"),
        prompt=both(fi="""
Kolme havaintoa muista yrityksistä. Mitä selitystä on kussakin harkittava ensimmäiseksi: `{chance:text}`, `{service:text}` vai `{price:text}`?

1. Kuukauden huonoin myyjä passitettiin koulutukseen, ja seuraavassa kuussa hän myi enemmän.
2. Kaksi arvalla valittua puolikasta asiakkaista: toinen sai yhteyshenkilön, toinen ei. Ensimmäinen osti seuraavana vuonna 8 prosenttia enemmän, ja ero on suurempi kuin pelkkä arpominen selittäisi.
3. Vuoden eniten ostanut asiakas osti seuraavana vuonna vähemmän, vaikka mitään ei muutettu, ei hintaakaan.

Kirjoita luettelo, jossa on kolme sanaa tässä järjestyksessä.
""", en="""
Three observations from other firms. In each, which explanation should be considered first: `{chance:text}`, `{service:text}` or `{price:text}`?

1. The worst seller of the month was sent on a course, and sold more the next month.
2. Two halves of the customers, drawn by lot: one was given a contact person, the other was not. The first bought 8 per cent more the next year, and the difference is larger than the draw alone would explain.
3. The customer who bought the most of all in a year bought less the next, although nothing was changed, not even the price.

Write a list of three words in this order.
"""),
        values=lambda: {word: listed({word: REASON_NAMES[word]}).strip("`") for word in REASONS},
        starter="explained_by = ...",
        solution=both(fi='explained_by = ["sattuma", "palvelu", "sattuma"]', en='explained_by = ["chance", "service", "chance"]'),
        kind=ordered(choice(*REASON_NAMES, names=REASON_NAMES)),
        expected=lambda: ["chance", "service", "chance"],
        mistakes=(
            Mistake(answer=lambda: ["service", "service", "chance"],
                    hint=both(fi="Myyjä valittiin siksi, että hänen kuukautensa oli huonoin. Mitä huonoimmille tapahtuu seuraavalla kerralla ilman koulutustakin?",
                              en="The seller was chosen because the month was the worst. What happens to the worst next time even without a course?")),
            Mistake(answer=lambda: ["chance", "price", "chance"],
                    hint=both(fi="Toisessa hinta oli kummallekin puolikkaalle sama. Mikä niitä erotti?",
                              en="In the second the price was the same for both halves. What was different?")),
            Mistake(answer=lambda: ["chance", "chance", "chance"],
                    hint=both(fi="Toisessa ryhmät arvottiin, joten puolikkaat olivat alussa keskimäärin samanlaiset. Regressio koskee silloin molempia yhtä lailla.",
                              en="In the second the halves were drawn by lot, so they were alike on average at first. Regression then concerns both alike.")),
            Mistake(answer=lambda: ["chance", "service", "price"],
                    hint=both(fi="Kolmannessa mitään ei muutettu. Miksi kärjen ostot silti vähenevät?",
                              en="In the third nothing was changed. Why do the purchases of the top fall even so?")),
        ),
        look_back=both(fi="Palveltiinko parhaita huonosti?", en="Were the best served badly?"),
        praise=both(fi="Kun joukko on valittu äärimmäisen tuloksen perusteella, epäile ensin sattumaa. Riittävän suuri arvottu vertailuryhmä erottaa sen vaikutuksesta.",
                    en="Where a group was chosen by an extreme result, suspect chance first. A large enough comparison group, drawn at random, tells it from an effect."),
    ),
    Task(
        id="05.A7",
        sources=("S1-048", "S1-049"),
        title=both(fi="Jatko: ensimmäisestä käynnistä toiseen", en="Going further: from the first visit to the second"),
        prompt=both(fi="""
Luvussa katsottiin uusia asiakkaita, jotka kävivät ensimmäisten 90 päivän aikana kerran. Entä ne **vapaa-ajan** matkustajat (`leisure`), jotka ehtivät siinä ajassa käydä **vähintään kahdesti**? Laske, kuinka suuri osa heistä **palasi** seuraavien yhdeksän kuukauden aikana. Osuus prosentin kymmenesosan tarkkuudella.

Alla oleva solu hakee uudet asiakkaat, joita on ehditty seurata koko vuosi. Käynti on ostopäivä. Rajaa niistä oikeat näin: `seen[(seen["need"] == "leisure") & (seen["visits"] >= 2)]`, ja laske rajatun taulukon sarakkeesta `["returned"]` keskiarvo `.mean()`.
""", en="""
The chapter looked at new customers who came once in their first 90 days. What about those **leisure** travellers who came **at least twice** in that time? Work out how large a part of them **came back** in the nine months after that. A share, to a tenth of a per cent.

The cell below fetches the new customers of whom a whole year could be seen. A visit is a day of purchase. Choose the right ones like this: `seen[(seen["need"] == "leisure") & (seen["visits"] >= 2)]`, and take the mean, `.mean()`, of the column `["returned"]` of what is left.
"""),
        given="""
seen = grouping.newcomers(purchases, "2026-01-01", register["acquired_on"], since="2023-01-01").join(register["need"])
seen.head()
""",
        starter="returned = ...",
        solution="""
chosen = seen[(seen["need"] == "leisure") & (seen["visits"] >= 2)]
returned = chosen["returned"].mean()
returned
""",
        kind=share(0.0005),
        expected=_returned,
        mistakes=(
            Mistake(answer=lambda: 1 - _returned(),
                    hint=both(fi="Niin suuri osa jäi tulematta. Kysymys kuuluu, kuinka moni palasi.", en="That part stayed away. The question is how many came back.")),
            Mistake(answer=lambda: _returned(needs=tuple(_need_names())),
                    hint=both(fi="Siinä ovat kaikki tarpeet. Rajaa vapaa-aikaan: `seen[\"need\"] == \"leisure\"`.",
                              en="That is all needs. Keep to leisure: `seen[\"need\"] == \"leisure\"`.")),
            Mistake(answer=lambda: _returned(once=True),
                    hint=both(fi="Nuo kävivät alussa vain kerran. Vähintään kahdesti on `seen[\"visits\"] >= 2`.",
                              en="Those came only once at first. At least twice is `seen[\"visits\"] >= 2`.")),
            Mistake(answer=lambda: float(_first_visits()["returned"].mean()),
                    hint=both(fi="Siinä ovat kaikki uudet asiakkaat. Rajaa ensin taulukko kummallakin ehdolla ja laske keskiarvo vasta siitä.",
                              en="That is all new customers. Narrow the table by both conditions first, and take the mean of what is left.")),
            Mistake(answer=lambda: round(float(_first_visits().loc[_first_visits()["visits"] == 1, "returned"].mean()), 2),
                    hint=both(fi="Tuo on luvun oma vastaus, kerran käyneistä. Laske vähintään kahdesti käyneet lomailijat alla olevasta taulukosta.",
                              en="That is the chapter's own answer, of those who came once. Compute those leisure travellers who came at least twice from the table below.")),
            Mistake(answer=lambda: _exactly(2),
                    hint=both(fi="Se on tasan kahdesti käyneet. Vähintään kahdesti on `>= 2`.", en="That is exactly two visits. At least two is `>= 2`.")),
            Mistake(answer=lambda: _exactly(2, more=True),
                    hint=both(fi="Merkki `>` jättää tasan kahdesti käyneet pois. Vähintään kahdesti on `>= 2`.", en="The sign `>` leaves out those with exactly two. At least two is `>= 2`.")),
            Mistake(answer=lambda: float(_first_visits().loc[_first_visits()["need"] == "leisure", "returned"].mean()),
                    hint=both(fi="Mukana ovat nekin, jotka kävivät kerran. Rajaa: `seen[\"visits\"] >= 2`.",
                              en="Those who came once are in it too. Keep to `seen[\"visits\"] >= 2`.")),
        ),
        look_back=both(fi="Asiakkuuden elinkaari", en="The lifecycle of a relationship"),
        praise=both(fi="Toinen käynti näyttää tekevän kävijästä asiakkaan. Tai sitten kahdesti käyvät ovat alun perinkin eri väkeä: sen näkisi vain kokeesta.",
                    en="The second visit seems to make the customer. Or perhaps those who come twice are different people to begin with: only an experiment would show."),
    ),
    Task(
        id="05.A8",
        sources=("S0-086", "S0-087", "S0-088"),
        title=both(fi="Säilytä, kehitä vai muuta?", en="Retain, develop or change?"),
        prompt=both(fi="""
Kuusi asiakkuutta. Mikä luennon kolmesta suunnasta sopii kuhunkin?

1. Tehdas ostaa rahtia viikoittain, on kannattava ja maksaa ajallaan.
2. Järjestö varaa, peruu ja varaa uudelleen; jokainen varaus tuottaa tappiota.
3. Kunta ostaa meiltä kolmanneksen matkoistaan; loput menevät kilpailijalle.
4. Tutkimuslaitos ostaa vähän eikä tarvitse enempää, mutta se kehittää kanssamme lippujärjestelmää, jonka muutkin haluavat.
5. Tukku vaatii hintaa, jolla emme tienaa, eikä suostu muuttamaan toimitusaikoja.
6. Hotelli kasvaa nopeasti ja on luvannut keskittää ostojaan, jos aikataulu sopii.

Kirjoita luettelo, jossa on kuusi sanaa samassa järjestyksessä kuin asiakkuudet yllä. Sanat ovat {words:text}.
""", en="""
Six relationships. Which of the three directions of the lecture fits each?

1. A factory buys freight every week, is profitable, and pays in time.
2. An association books, cancels and books again; every booking makes a loss.
3. A municipality buys a third of its travel from us; the rest goes to a competitor.
4. A research institute buys little and needs no more, but it develops a ticket system with us that others want too.
5. A wholesaler demands a price that leaves us nothing, and will not change delivery times.
6. A hotel is growing fast, and has promised to buy more from us if the timetable suits.

Write a list of six words in the order of the relationships above. The words are {words:text}.
"""),
        values=lambda: {"words": listed(STRATEGY_NAMES)},
        starter="directions = ...",
        solution=both(
            fi='directions = ["säilytä", "muuta", "kehitä", "säilytä", "muuta", "kehitä"]',
            en='directions = ["retain", "change", "develop", "retain", "change", "develop"]',
        ),
        kind=ordered(choice(*STRATEGY_NAMES, names=STRATEGY_NAMES)),
        expected=lambda: list(CASES),
        mistakes=(
            Mistake(answer=lambda: but(list(CASES), at_3="to_change"),
                    hint=both(fi="Tutkimuslaitos tuo vähän rahaa, mutta euro ei ole ainoa arvo. Säilytettävät ovat kannattavimmat tai arvokkaimmat.",
                              en="The institute brings little money, but the euro is not the only value. The most profitable or valuable are to be retained.")),
            Mistake(answer=lambda: but(list(CASES), at_3="to_develop"),
                    hint=both(fi="Tutkimuslaitoksen ostoja ei juuri voi kasvattaa. Mitä sen kanssa menetettäisiin, jos se lähtisi?",
                              en="The purchases of the institute can hardly grow. What would be lost if it left?")),
            Mistake(answer=lambda: but(list(CASES), at_1="to_develop"),
                    hint=both(fi="Järjestön jokainen varaus tuottaa tappiota: lisää samaa ei auta ennen kuin jokin muuttuu.",
                              en="Every booking of the association makes a loss: more of the same does not help before something changes.")),
            Mistake(answer=lambda: but(list(CASES), at_4="to_develop"),
                    hint=both(fi="Tukun hinnalla emme tienaa. Ensin on muutettava ehtoja, tai luovuttava.", en="At the wholesaler's price we earn nothing. First the terms must change, or we let go.")),
            Mistake(answer=lambda: but(list(CASES), at_2="to_retain"),
                    hint=both(fi="Kunnan ostoista kaksi kolmannesta on muualla: siinä on käyttämätöntä potentiaalia.",
                              en="Two thirds of the municipality's travel is elsewhere: there is unused potential.")),
            Mistake(answer=lambda: but(list(CASES), at_5="to_retain"),
                    hint=both(fi="Hotelli on jo asiakas, mutta mitä se on luvannut tehdä, jos aikataulu sopii?",
                              en="The hotel is a customer already, but what has it promised to do if the timetable suits?")),
        ),
        look_back=both(fi="Säilytä, kehitä, muuta", en="Retain, develop, change"),
        praise=both(fi="Muuttaminen tulee ennen päättämistä: järjestölle riittää ehkä peruutusmaksu.",
                    en="Changing comes before ending: with the association a cancellation fee may do."),
    ),
    Task(
        id="05.A9",
        title=both(fi="Jatko: päätös: kenelle kiitos?", en="Going further: a decision: who gets the credit?"),
        prompt=both(fi="""
On tammikuu 2025. Aino suunnittelee kampanjaa niille, jotka olivat arvokkaimpia vuonna 2023 (vähintään 2 000 euroa) mutta eivät enää vuonna 2024. Vuoden päästä hän aikoo kertoa johtoryhmälle, kuinka moni palasi kampanjan ansiosta.

Kampanja jäi tekemättä. Kuinka moni heistä ylitti silti 2 000 euron rajan vuonna 2025? Se on luku, joka Ainon olisi pitänyt vähentää kaikista kiitoksista.

Alla oleva solu tallentaa heidät nimellä `fallen`. Laske, kuinka monella ehto `fallen[2025] >= 2000` on tosi: se käy päätteellä `.sum()`. Ehdon ympärille tulevat sulut.
""", en="""
It is January 2025. Aino plans a campaign for those who were among the most valuable in 2023 (at least 2,000 euros) and were not in 2024. In a year she means to tell the management how many came back because of the campaign.

The campaign was never run. How many of them passed the limit of 2,000 euros in 2025 all the same? That is the number that Aino would have had to subtract before claiming any credit.

The cell below stores them under the name `fallen`. Count those for whom `fallen[2025] >= 2000` is true: `.sum()` does that. The condition goes in brackets.
"""),
        given="""
fallen = years[(years[2023] >= 2000) & (years[2024] < 2000)]
len(fallen)
""",
        starter="back_by_themselves = ...",
        solution="""
back_by_themselves = (fallen[2025] >= 2000).sum()
back_by_themselves
""",
        kind=integer(),
        expected=_back,
        mistakes=(
            Mistake(answer=lambda: len(_fallen()),
                    hint=both(fi="Niin moni putosi. Kuinka moni heistä palasi yli rajan?", en="That many fell. How many of them came back over the limit?")),
            Mistake(answer=lambda: len(_fallen()) - _back(),
                    hint=both(fi="Niin moni ei palannut. Kuinka moni palasi?", en="That many did not come back. How many did?")),
            Mistake(answer=lambda: _back() / len(_fallen()),
                    hint=both(fi="Se on osuus. Kysymys on määrästä: `.sum()`, ei `.mean()`.", en="That is a share. The question is how many: `.sum()`, not `.mean()`.")),
            Mistake(answer=lambda: int((_fallen()[2025] > 0).sum()),
                    hint=both(fi="Niin moni osti jotain. Raja on 2 000 euroa.", en="That many bought something. The limit is 2,000 euros.")),
            Mistake(answer=lambda: int(((_years()[2024] >= LIMIT) & (_years()[2025] >= LIMIT)).sum()),
                    hint=both(fi="Laskit vuoden 2024 listalta pysyneet. Kysymys on niistä, jotka putosivat listalta jo vuonna 2024.",
                              en="You counted those who stayed from the list of 2024. The question is of those who had fallen off it by 2024.")),
        ),
        look_back=both(fi="Palveltiinko parhaita huonosti?", en="Were the best served badly?"),
        praise=both(fi="Kampanjan ansio näkyy vain, jos arvalla valittu puolikas jätetään ilman sitä. Päätä se ensi kerralla ennen kuin aloitat.",
                    en="The effect of a campaign shows only if a random half goes without it. Decide that before you begin next time."),
    ),
    Task(
        id="05.A10",
        sources=("S0-062",),
        title=both(fi="Jatko: mille tasolle?", en="Going further: on which level?"),
        prompt=both(fi="""
Kuusi asiakasta sanoo jotain. Mille luennon viidestä uskollisuuden tasosta kukin kuuluu?

1. ”Tällä lautalla on aina menty, en ole muuta miettinyt.”
2. ”Käskin naapurinkin varata kokouksensa sieltä.”
3. ”Katson aina ensin, kumpi lähtö on halvempi.”
4. ”Tuntuu mukavalta nähdä se laiva satamassa, se on kuin vanha tuttu.”
5. ”Jos haluamani lähtö on täynnä, odotan heidän seuraavaa.”
6. ”Kilpailijalle pitäisi siirtää kaikki tilausjärjestelmät, joten antaa olla.”

Kirjoita luettelo, jossa on kuusi vastausta samassa järjestyksessä. Sanat ovat {words:text}.
""", en="""
Six customers say something. On which of the lecture's five levels of loyalty does each stand?

1. “We have always taken this ferry, I have not thought of any other.”
2. “I told my neighbour to book their meeting there too.”
3. “I always look first at which departure is cheaper.”
4. “It feels good to see that ship in the harbour, it is like an old acquaintance.”
5. “If the departure I want is full, I wait for their next one.”
6. “For the competitor we should have to move all our ordering systems, so let it be.”

Write a list of six answers in the same order. The words are {words:text}.
"""),
        values=lambda: {"words": listed(LOYALTY_NAMES)},
        starter="loyalty = ...",
        solution=both(
            fi='loyalty = ["tottunut", "puolestapuhuja", "vaihtaja", "pitää merkistä", "sitoutunut", "tottunut"]',
            en='loyalty = ["habitual", "advocate", "switcher", "likes", "committed", "habitual"]',
        ),
        kind=ordered(choice(*LOYALTY_NAMES, names=LOYALTY_NAMES)),
        expected=lambda: list(QUOTES),
        mistakes=(
            Mistake(answer=lambda: but(list(QUOTES), at_0="committed"),
                    hint=both(fi="Ensimmäinen ostaa aina, mutta onko hän valinnut?", en="The first always buys, but has there been a choice?")),
            Mistake(answer=lambda: but(list(QUOTES), at_5="committed"),
                    hint=both(fi="Kuudes pysyy, mutta mikä häntä pitää: halu vai vaiva?", en="The sixth stays, but what is the reason: liking, or trouble?")),
            Mistake(answer=lambda: but(list(QUOTES), at_3="committed"),
                    hint=both(fi="Neljäs kertoo tunteesta, ei siitä, mitä hän tekisi, jos laiva olisi täynnä.", en="The fourth tells of a feeling, not of what would be done if the ship were full.")),
            Mistake(answer=lambda: but(list(QUOTES), at_4="likers"),
                    hint=both(fi="Viides ei puhu tunteesta vaan teosta: hän luopuu ajastaan.", en="The fifth speaks not of a feeling but of a deed: giving up time.")),
        ),
        look_back=both(fi="Jatko: viisi uskollisuuden tasoa", en="Going further: five levels of loyalty"),
        praise=both(fi="Ensimmäisen, viidennen ja kuudennen kuitit näyttävät samalta. Ero näkyy vasta, kun tulee silta.", en="The receipts of the first, the fifth and the sixth look the same. The difference shows only when a bridge is built."),
    ),
    OpenTask(
        id="05.O1",
        sources=("S4-002", "S1-042", "S2-020", "X-02"),
        title=both(fi="Jatko: ovatko kaikki asiakkaat yhtä tärkeitä?", en="Going further: are all customers equally important?"),
        prompt=both(fi="""
Kysymys on Kenner Companyn sivulta. Sivun mukaan ihmiset ovat yhtä tärkeitä, yritykset eivät, ja silti standardiasiakkaat ovat usein yhtä tärkeitä kuin muut. Mikä on sinun vastauksesi, ja mitä tarkoitat sanalla tärkeä? Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
The question is from the page of Kenner Company. The page says that people are equally important and firms are not, and yet that standard customers are often as important as the others. What is your answer, and what do you mean by important? Write your answer between the quotation marks.
"""),
        answer="important",
        model=both(fi="""
Mallivastaus (tekijän täydennys). Ihmisinä ja palvelun laadussa kaikki ovat yhtä tärkeitä: kenenkään lippua ei tarkasteta
epäkohteliaammin. Rahana eivät: pieni joukko tuo suurimman osan voitosta. Tulevaisuutena järjestys on taas toinen, sillä pieni voi
kasvaa. Ja oppimisena vaativa pieni asiakas voi olla tärkeämpi kuin iso, joka ei valita. Lähteet eivät siis ole eri mieltä
vaan puhuvat eri asioista. Päätöksessä on sanottava, mistä niistä on kyse: aikaa jaetaan nykyisen ja tulevan arvon mukaan,
laatua ei.
""", en="""
Model answer (author's completion). As people, and in the quality of service, all are equally important: nobody's ticket is
checked less politely. In money they are not: some bring most of the profit. In terms of the future the order is another,
for a small one may grow. And as a teacher a demanding small customer may be more important than a large one who never
complains. So the sources do not disagree; they speak of different things. A decision has to say which of them it is about:
time is shared out by value today and tomorrow, quality is not.
"""),
        points=(
            both(fi="Mitä eri asioita sana tärkeä voi tarkoittaa: ihmisenä, palvelun laatuna, nykyisenä rahana, tulevana rahana, oppimisena?",
                 en="What can important mean: as a person, as quality of service, money today, money tomorrow, learning?"),
            both(fi="Mitä yritys jakaa kaikille samanlaisena ja mitä eri tavoin?", en="What does a firm share out alike, and what differently?"),
            both(fi="Kuka on sinun esimerkkisi pienestä asiakkaasta, joka on tärkeä?", en="Who is your example of a small customer who is important?"),
        ),
        rubric=(
            (both(fi="Erottelu", en="Distinction"), both(fi="erottaa ainakin kaksi tapaa olla tärkeä", en="tells at least two ways of being important apart")),
            (both(fi="Esimerkki", en="Example"), both(fi="antaa esimerkin asiakkaasta, jonka kohdalla ne eroavat", en="gives an example of a customer in whom they differ")),
            (both(fi="Seuraus", en="Consequence"), both(fi="sanoo, mitä jaetaan tasan ja mitä ei", en="says what is shared out evenly and what is not")),
        ),
        minimum_words=20,
    ),
    OpenTask(
        id="05.O2",
        sources=("S1-040", "S1-039"),
        title=both(fi="Jatko: miten erilaiset asiakkaat arvotetaan?", en="Going further: how to put different customers in order?"),
        prompt=both(fi="""
Koulutuspäivän muistiinpanoissa ”vaikeudet alkavat” tästä: miten erilaiset asiakkaat arvotetaan, kun heidät on pantava järjestykseen? Valitse kolme perustetta luvun taulukosta ja kerro, miten mittaisit ne ja mitä tekisit, kun ne antavat eri järjestyksen. Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
In the notes of the training day “the difficulties begin” here: how are different customers valued when they must be put in order? Choose three criteria from the chapter's table, and tell how you would measure them and what you would do when they give different orders. Write your answer between the quotation marks.
"""),
        answer="order",
        model=both(fi="""
Mallivastaus (tekijän täydennys). Valitsisin nykyisen voiton (myynti miinus kulut), kasvun (ostojen muutos, mutta arvioituna
useammasta vuodesta, koska yksi vuosi voi olla sattumaa) ja oppimisen (montako parannusta asiakas aloitti viime vuonna).
Kun järjestykset eroavat, en laskisi niitä yhteen, ennen kuin olen katsonut, ketkä vaihtavat paikkaa: juuri heistä on
keskusteltava. Jos luku on pakko antaa, painot sovitaan etukäteen ja kirjoitetaan näkyviin. Luvussa 10 se tehdään.
""", en="""
Model answer (author's completion). I would choose profit today (sales less costs), growth (the change in purchases, but
judged from several years, for one year may be chance) and learning (how many improvements the customer started last year).
Where the orders differ I would not add them up before I have looked at who changes places: they are the ones to discuss. If
one number must be given, the weights are agreed beforehand and written down. Chapter 10 does that.
"""),
        points=(
            both(fi="Mitkä perusteista voi laskea kuiteista, mitkä pitää kysyä?", en="Which criteria can be computed from receipts, and which must be asked?"),
            both(fi="Kuinka monen vuoden tieto tarvitaan, jottei sattuma ratkaise?", en="How many years are needed so that chance does not decide?"),
            both(fi="Kuka saa päättää painoista, ja milloin?", en="Who decides on the weights, and when?"),
        ),
        rubric=(
            (both(fi="Perusteet", en="Criteria"), both(fi="nimeää kolme perustetta, joista ainakin yksi ei ole euro", en="names three criteria, at least one of which is not the euro")),
            (both(fi="Mittaaminen", en="Measuring"), both(fi="kertoo, mistä kukin luku saadaan", en="tells where each figure comes from")),
            (both(fi="Ristiriita", en="Conflict"), both(fi="sanoo, mitä tehdään, kun järjestykset eroavat", en="says what is done when the orders differ")),
        ),
        minimum_words=20,
    ),
    OpenTask(
        id="05.O3",
        sources=("S1-047", "S1-052", "S1-053", "S1-054"),
        title=both(fi="Päätä asiakkuus hyvin", en="End it well"),
        prompt=both(fi="""
Suvilinja luopuu kuljetussopimuksesta, joka on tuottanut tappiota neljä vuotta. Toisena vuonna asiakas alkoi lähettää rahtinsa pieninä erinä; hintaa ei silloin muutettu. Nyt on neuvoteltu, eikä se auttanut. Kirjoita ohje, jolla asiakkuus päätetään niin, että jää hyvä jälkimaku ja takaisin on helppo tulla: mitä tehdään, kuka tekee, milloin. Kerro myös, mikä murroskohta olisi pitänyt huomata aiemmin, ja romahtiko asiakkaan mielenkiinto siinä vai pysyikö se. Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
Suvilinja gives up a transport agreement that has made a loss for four years. In the second year the customer began to send its freight in small loads; the price was not changed then. Now there have been negotiations, and they did not help. Write a protocol for ending the relationship so that a good aftertaste remains and it is easy to come back: what is done, by whom, when. Say too which turning point should have been noticed earlier, and whether the customer's interest collapsed there or held. Write your answer between the quotation marks.
"""),
        answer="ending",
        model=both(fi="""
Mallivastaus (tekijän täydennys). 1) Yhteyshenkilö kertoo asiakkaalle itse, ennen kuin kirje lähtee, ja sanoo syyn suoraan:
hinta ei kata kuljetuksen kuluja. 2) Sovitaan päättymispäivä, joka antaa asiakkaalle aikaa (kolme kuukautta), ja ehdotetaan toista
kuljetusyritystä. 3) Viimeiset kuljetukset hoidetaan yhtä hyvin kuin ensimmäiset. 4) Laskut, avaimet ja tiedot luovutetaan; tiedot
poistetaan, kun niitä ei enää tarvita. 5) Kiitetään ja kysytään, mitä olisimme voineet tehdä toisin. 6) Kirjoitetaan, millä
ehdoilla takaisin voi tulla, ja soitetaan vuoden päästä. Murroskohta oli toinen vuosi, kun kuljetukset vaihtuivat pieniksi eriksi:
silloin hinnasta olisi pitänyt neuvotella uudelleen. Asiakkaan mielenkiinto pysyi; meidän katteemme romahti.
""", en="""
Model answer (author's completion). 1) The contact person tells the customer in person before the letter goes, and gives the
reason straight: the price does not cover the transport. 2) A last day is agreed that gives the customer time (three months),
and another carrier is named. 3) The last transports are handled as well as the first. 4) Invoices, keys and data are handed
over; data is deleted when it is not needed any more. 5) We thank, and ask what we could have done otherwise. 6) We write
down on which terms they can come back, and call in a year. The turning point was the second year, when the loads became
small: the price should have been renegotiated then. The customer's interest held; our margin collapsed.
"""),
        points=(
            both(fi="Kuka kertoo, milloin ja miten: ennen kirjettä vai sen jälkeen?", en="Who tells, when and how: before the letter or after it?"),
            both(fi="Mitä asiakas tarvitsee meiltä, jotta hänen arkensa jatkuu?", en="What does the customer need from us so that work goes on?"),
            both(fi="Millä ehdolla ja kenen kautta takaisin pääsee?", en="On which terms, and through whom, can they come back?"),
            both(fi="Mikä oli ensimmäinen hetki, jona asian olisi voinut nähdä?", en="What was the first moment at which it could have been seen?"),
        ),
        rubric=(
            (both(fi="Vaiheet", en="Steps"), both(fi="ohjeessa on järjestys, tekijä ja aika", en="the protocol has an order, a doer and a time")),
            (both(fi="Jälkimaku", en="Aftertaste"), both(fi="asiakas saa syyn, aikaa ja kiitoksen", en="the customer gets a reason, time and thanks")),
            (both(fi="Paluu", en="Return"), both(fi="kertoo, millä ehdoilla takaisin voi tulla", en="says on which terms they can come back")),
            (both(fi="Murroskohta", en="Turning point"), both(fi="nimeää hetken, jolloin suunta olisi voinut muuttua", en="names a moment at which it could have gone otherwise")),
        ),
        minimum_words=40,
    ),
    OpenTask(
        id="05.O4",
        sources=("S4-007", "S4-008", "S1-044"),
        title=both(fi="Yritys, jota et ole nähnyt: kirjakauppa", en="A company you have not seen: a bookshop"),
        prompt=both(fi="""
Kirjakauppa Sivunkääntö on antanut sinulle nämä tiedot viime vuodelta:

- 2 400 nimeä rekisterissä; 900 on ostanut viimeisen vuoden aikana, 1 100 joskus aiemmin, 400 ei koskaan.
- Ostajista 120 on kouluja ja kirjastoja. He tuovat 55 prosenttia myynnistä, ja tilaukset tulevat elo- ja tammikuussa.
- Yksityisistä 500 kävi joulun alla eikä muulloin.
- ”Parhaat sata” on lista edellisen vuoden eniten ostaneista. Heidän ostonsa putosivat viime vuonna 18 prosenttia, ja kauppias aikoo antaa heille 10 prosentin alennuksen.
- Kaksi koulua on kertonut siirtävänsä tilauksensa kilpailijan verkkokauppaan.

Tee kauppiaalle ehdotus: 1) mihin ryhmiin jaat asiakkaat ja millä säännöllä, 2) mitä vastaat alennusajatukseen, 3) ketkä ovat säilytettäviä ja kehitettäviä, 4) mitä et voi näistä tiedoista päätellä, esimerkiksi ketkä ovat muutettavia. Mistä näet, mitkä asiakkaat kuuluvat yhteen? Perustele: millainen on hyvä asiakassegmentointi? Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
The bookshop Sivunkääntö has given you these facts of last year:

- 2,400 names in the register; 900 have bought in the last year, 1,100 at some earlier time, 400 never.
- Of the buyers 120 are schools and libraries. They bring 55 per cent of sales, and their orders come in August and January.
- Of the private customers 500 came before Christmas and at no other time.
- “The best hundred” is a list of those who bought the most in the year before. Their purchases fell by 18 per cent last year, and the bookseller means to give them a discount of 10 per cent.
- Two schools have said that they will move their orders to a competitor's web shop.

Make the bookseller a proposal: 1) into which groups you divide the customers, and by which rule, 2) what you answer to the idea of a discount, 3) who is to be retained and developed, 4) what you cannot conclude from these facts, for example who is to be changed. What shows you which customers belong together? Give your reasons: what is good segmentation? Write your answer between the quotation marks.
"""),
        answer="proposal",
        model=both(fi="""
Mallivastaus (tekijän täydennys). 1) Ensin tarve: koulut ja kirjastot, yksityiset ympäri vuoden, joulun ostajat. Sitten rytmin
mukainen sääntö: koulu on entinen, kun kaksi tilauskautta on jäänyt väliin, joulun ostaja vasta toisen joulun jälkeen.
Potentiaalisia on enintään 400, jos he ovat kohderyhmää. 2) Alennus kannattaa jättää antamatta: parhaiden sadan ostot
vähenevät osin itsestään (regressio kohti keskiarvoa), ja monet olisivat ostaneet ilman alennustakin. Jos sitä halutaan kokeilla, arvotaan
sen saajiksi puolet. 3) Säilytettäviä ovat koulut ja kirjastot, ja kahden koulun lähtöaie on murroskohta: kouluihin soitetaan
tällä viikolla ja kysytään, mikä verkkokaupassa on parempaa. Kehitettäviä ovat joulun ostajat, joista osa voisi ostaa
muulloinkin. Muutettavia ei näe ilman kulutietoja. 4) En tiedä kannattavuutta, ostoja muualta enkä sitä, keihin saa ottaa yhteyttä. Hyvä
segmentointi johtaa eri tekoihin, sen säännön voi kertoa ääneen, ja se kestää, kun rajaa siirtää vähän.
""", en="""
Model answer (author's completion). 1) Need first: schools and libraries, private customers all year round, Christmas buyers.
Then a rule by their rhythm: a school is former when two seasons of orders have passed, a Christmas buyer only after a second
Christmas. There are at most 400 potential customers, if they are in the target group. 2) I would not give the discount: the
best hundred fall in part by themselves (regression to the mean), and many would buy without it. If it is to be tried, half
of them get it, by lot. 3) To be retained are the schools and libraries, and the two that are leaving are a turning point:
call them this week, and ask what is better in the web shop. To be developed are the Christmas buyers, some of whom might come
at other times. Without costs we cannot say who is to be changed. 4) I do not know profitability, what is bought elsewhere, or
consent. Good segmentation leads to different deeds, its rule can be said aloud, and it holds when a limit is moved a little.
"""),
        points=(
            both(fi="Mikä rytmi kullakin ryhmällä on, ja mitä siitä seuraa rajalle?", en="What is the rhythm of each group, and what follows for the limit?"),
            both(fi="Mitä parhaiden sadan lasku kertoo, ja mitä ei?", en="What does the fall of the best hundred tell, and what not?"),
            both(fi="Mikä näistä on murroskohta, johon on tartuttava heti?", en="Which of these is a turning point to act on at once?"),
            both(fi="Mitä tietoja puuttuu: kulut, muualta ostettu, luvat?", en="What is missing: costs, purchases elsewhere, consent?"),
        ),
        rubric=(
            (both(fi="Ryhmät", en="Groups"), both(fi="ryhmissä on tarve ja sääntö, ja sääntö sopii ryhmän rytmiin", en="the groups have a need and a rule, and the rule fits the group's rhythm")),
            (both(fi="Alennus", en="Discount"), both(fi="tunnistaa regression kohti keskiarvoa ja ehdottaa arvottua vertailua", en="recognises regression to the mean, and proposes a comparison by lot")),
            (both(fi="Suunta", en="Direction"), both(fi="nimeää säilytettävän, kehitettävän ja murroskohdan", en="names whom to retain, whom to develop, and the turning point")),
            (both(fi="Rajat", en="Limits"), both(fi="sanoo, mitä tiedoista ei voi päätellä", en="says what cannot be concluded")),
        ),
        minimum_words=60,
    ),
)


def _nine_in_words() -> str:
    """The nine firms as lines of a list."""
    from asiakkuus_lib.show import money, percent

    can = {True: both(fi="pystyy ostamaan enemmän", en="can buy more"), False: both(fi="ei pysty ostamaan enempää", en="cannot buy more")}
    lines = both(fi="- **{name}**: ostot {sales}, meidän osuutemme {share}, {can}", en="- **{name}**: buys for {sales}, our share {share}, {can}")
    return "\n".join(
        lines.format(name=name, sales=money(row["sales"], "EUR"), share=percent(row["share"]), can=can[bool(row["can_grow"])].said())
        for name, row in NINE.to_dict("index").items()
    )
