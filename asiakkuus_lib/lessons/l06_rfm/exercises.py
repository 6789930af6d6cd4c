"""Exercises of lesson 06: RFM. Every expected answer is computed from the course's own data."""

from functools import cache
from numbers import Real

import pandas as pd

from asiakkuus_lib import rfm
from asiakkuus_lib.learn.kinds import code, integer, mapping, money, share, table, text
from asiakkuus_lib.learn.tasks import Mistake, OpenTask, Page, Task
from asiakkuus_lib.locale import both, languages
from asiakkuus_lib.reading import labels, read_transactions

AS_OF = "2026-01-01"
EARLIER = "2025-10-03"  # 90 days before
RECENCY_OF = "A00615"
CODE_OF = "A00983"
TABLE_OF = ("A03463", "A03508", "A00983")
MARGIN, CALL_COST = 0.30, 6.0


@cache
def _purchases() -> pd.DataFrame:
    return read_transactions().frame


@cache
def _customers(as_of: str = AS_OF) -> pd.DataFrame:
    return rfm.rfm_table(_purchases(), as_of)


@cache
def _scores(as_of: str = AS_OF) -> pd.DataFrame:
    return rfm.rfm_scores(_customers(as_of), rfm.rfm_thresholds(_customers(as_of)))


@cache
def _segments(as_of: str = AS_OF, newcomers: bool = True) -> pd.Series:
    age = _customers(as_of)["age"] if newcomers else None
    return rfm.rfm_segments(_scores(as_of), 5, age)


def _days_of(customer: str) -> pd.Series:
    return _purchases().loc[_purchases()["customer_id"] == customer, "date"]


def _silent_for(measure: str = "recency") -> int:
    return int(_customers()[measure][RECENCY_OF])


def _table() -> pd.DataFrame:
    return _customers().loc[list(TABLE_OF), ["recency", "frequency", "monetary"]]


def _code(letters: str = "RFM") -> str:
    return "".join(str(_scores()[letter][CODE_OF]) for letter in letters)


def _cut_offs() -> dict[str, float]:
    """The cut-offs as r1 … r4, f1 … f4 and m1 … m4, and the smallest value over each."""
    cuts = {f"{name[0]}{i}": cut for name, found in rfm.rfm_thresholds(_customers()).items() for i, cut in enumerate(found, 1)}
    return cuts | {f"over {name}": cut + (0.01 if name[0] == "m" else 1) for name, cut in cuts.items()}


def _counts(newcomers: bool = True) -> dict[str, int]:
    counts = _segments(newcomers=newcomers).value_counts()
    return {segment: int(counts[segment]) for segment in rfm.SEGMENTS if segment in counts}


def _names(table: str) -> dict[str, tuple[str, ...]]:
    """Names in every language, so that an answer in any of them counts."""
    return {key: tuple(labels(table, lang=lang)[key] for lang in languages()) for key in labels(table, lang="en")}


def _group(by: str = "money") -> str:
    best = _purchases()[_purchases()["customer_id"].map(_segments()) == "best"]
    groups = best.groupby("product_group")
    measures = {"money": groups["amount"].sum, "rows": groups.size, "buyers": groups["customer_id"].nunique}
    return str(measures[by]().idxmax())


def _changed() -> int:
    return len(rfm.segment_changes(_segments(EARLIER), _segments()))


def _silent() -> pd.DataFrame:
    return _customers()[_segments() == "cannot_lose"]


def _visit() -> float:
    """Median money of one purchase day in the segment to be called."""
    return float((_silent()["monetary"] / _silent()["frequency"]).median())


PAGE = Page(
    setup="""
from datetime import date

from asiakkuus_lib import rfm
from asiakkuus_lib.reading import labels, read_transactions
from asiakkuus_lib.learn import check, exercise, reflect

purchases = read_transactions().frame
""",
    fetches=both(fi="Se hakee Suvilinjan ostotapahtumat, joita luku 6 käytti.",
                 en="It fetches Suvilinja's transactions, the ones that chapter 6 used."),
)

TASKS = (
    Task(
        id="06.A1",
        sources=("S0-063",),
        title=both(fi="Kuinka kauan hiljaa?", en="Silent for how long?"),
        prompt=both(fi="""
Asiakas A00615, Myrskyluodon Kurssikeskus, oli aikanaan Suvilinjan parhaita asiakkaita. Ensimmäinen osto oli {first:date} ja viimeinen {last:date}. Kuinka monta päivää viimeisestä ostosta on kulunut, kun vertailupäivä on 1.1.2026?

Laske kalenterista tai anna koneen laskea. Pelkkä luku riittää, esimerkiksi `recency_days = 100`. Kone laskee kahden päivän välin näin: `(date(2026, 3, 1) - date(2026, 2, 1)).days`. Järjestys on vuosi, kuukausi, päivä, ja myöhempi päivä on ensin.
""", en="""
Customer A00615, Myrskyluodon Kurssikeskus, was once among Suvilinja's best. The first purchase was on {first:date} and the last on {last:date}. How many days have passed since the last purchase when the reference date is 1 January 2026?

Count from a calendar, or let the computer do it. A bare number will do, such as `recency_days = 100`. The computer counts the days between two dates like this: `(date(2026, 3, 1) - date(2026, 2, 1)).days`. The order is year, month, day, and the later date comes first.
"""),
        values=lambda: {"first": _days_of(RECENCY_OF).min(), "last": _days_of(RECENCY_OF).max()},
        starter="recency_days = ...",
        solution="""
recency_days = (date(2026, 1, 1) - date(2024, 6, 13)).days
recency_days
""",
        kind=integer(),
        expected=_silent_for,
        mistakes=(
            Mistake(answer=lambda: _silent_for("age"),
                    hint=both(fi="Noin monta päivää on kulunut ensimmäisestä ostosta. Tässä katsotaan viimeistä.",
                              en="That many days have passed since the first purchase. Recency looks at the last one.")),
            Mistake(answer=lambda: _silent_for() - 1,
                    hint=both(fi="Laskit joulukuun viimeiseen päivään. Vertailupäivä on 1.1.2026.",
                              en="You counted to the last day of December. The reference date is 1 January 2026.")),
            Mistake(answer=lambda: _silent_for("age") - _silent_for(),
                    hint=both(fi="Tuo on aika ensimmäisestä ostosta viimeiseen, ja juuri sitä kutsutaan ostomalleissa nimellä recency. RFM:ssä lasketaan viimeisestä ostosta vertailupäivään.",
                              en="That is the time from the first purchase to the last, which purchase models call recency. In RFM, recency runs from the last purchase to the reference date.")),
            Mistake(when=lambda value: isinstance(value, Real) and value < 0, example=lambda: -_silent_for(),
                    hint=both(fi="Päivien määrästä tuli negatiivinen. Vähennä vertailupäivästä viimeinen ostopäivä, ei toisin päin.",
                              en="The days have come out negative. Subtract the last purchase from the reference date.")),
        ),
        look_back=both(fi="Yksi asiakas, kolme lukua", en="One customer, three numbers"),
        praise=both(fi="Yli puolitoista vuotta hiljaisuutta. Tiedät, kuinka kauan, mutta et vielä, miksi.",
                    en="Over a year and a half of silence. You know how long, but not yet why."),
    ),
    Task(
        id="06.A2",
        sources=("S0-063", "S0-064", "S0-065"),
        title=both(fi="Kolme asiakasta, yhdeksän lukua", en="Three customers, nine numbers"),
        prompt=both(fi="""
Alla ovat kolmen asiakkaan kuittirivit. Tee niistä taulukko, jossa on jokaiselle asiakkaalle oma rivi ja sarakkeet `recency`, `frequency` ja `monetary`. Vertailupäivä on 1.1.2026.

Taulukon laskee puolestasi *funktio*, valmis laskukaava, jolla on nimi. Funktiota käytetään näin: `rfm.rfm_table(taulukko, as_of="2026-01-01")`. Kirjoita sanan *taulukko* paikalle `three`, joka on alla olevien kuittirivien nimi. Vertailupäivä on lainausmerkeissä. Laske silti yhden asiakkaan luvut ensin itse: silloin tiedät, mitä kone tekee.
""", en="""
Below are the receipt lines of three customers. Make a table of them with a row for each customer and the columns `recency`, `frequency` and `monetary`. The reference date is 1 January 2026.

A *function*, a ready-made calculation with a name, works out the table for you. It is used like this: `rfm.rfm_table(table, as_of="2026-01-01")`. Replace *table* with `three`, the name of the receipt lines below. The reference date is in quotation marks. Even so, work out one customer's figures by yourself first: then you know what the computer does.
"""),
        given="""
three = purchases[purchases["customer_id"].isin(["A03463", "A03508", "A00983"])]
three[["customer_id", "date", "amount"]]
""",
        starter="rfm_of_three = ...",
        solution="""
rfm_of_three = rfm.rfm_table(three, as_of="2026-01-01")
rfm_of_three
""",
        kind=table(columns={"recency": integer(), "frequency": integer(), "monetary": money()}),
        expected=_table,
        mistakes=(
            Mistake(answer=lambda: _table().assign(frequency=_purchases().groupby("customer_id").size()),
                    hint=both(fi="Laskit kuittirivejä. Ostotiheydessä lasketaan päiviä: saman päivän lounas ja lippu ovat yksi käynti.",
                              en="You counted receipt lines. Frequency counts days: a lunch and a ticket on one day are one.")),
            Mistake(answer=lambda: _table().assign(recency=lambda table: table["recency"] - 1),
                    hint=both(fi="Laskit joulukuun viimeiseen päivään. Vertailupäivä on 1.1.2026.",
                              en="You counted to the last day of December. The reference date is 1 January 2026.")),
            Mistake(answer=lambda: _table().assign(recency=_customers()["age"] - _customers()["recency"]),
                    hint=both(fi="Sarake recency kertoo nyt ajan ensimmäisestä ostosta viimeiseen. RFM:ssä se lasketaan viimeisestä ostosta vertailupäivään.",
                              en="Your recency is the time from the first purchase to the last. In RFM it runs from the last purchase to the reference date.")),
        ),
        look_back=both(fi="Yksi asiakas, kolme lukua", en="One customer, three numbers"),
        praise=both(fi="Näissä luvuissa kaksi kolmesta on kuin kaksosia. Huomasitko, ketkä?",
                    en="Two of the three are twins in these figures. Did you notice which?"),
    ),
    Task(
        id="06.A3",
        title=both(fi="Mikä koodi?", en="Which code?"),
        prompt=both(fi="""
Asiakas A00983 kävi neljästi vuonna 2023, oli hiljaa lähes kaksi vuotta ja palasi {back:date}. Alla olevat pisterajat ovat luvusta 6, ja solu niiden alla näyttää hänen lukunsa. Mikä on hänen kolminumeroinen RFM-koodinsa? Kirjoita se lainausmerkkeihin, esimerkiksi `"111"`.

Pisterajat 1.1.2026:

| pisteet | päiviä viimeisestä ostosta | ostopäiviä | ostot, € |
|---|---|---|---|
| 5 | 1–{r1:number} | {over f4:number} tai enemmän | yli {m4:number.2} |
| 4 | {over r1:number}–{r2:number} | {over f3:number}–{f4:number} | {over m3:number.2}–{m4:number.2} |
| 3 | {over r2:number}–{r3:number} | {over f2:number}–{f3:number} | {over m2:number.2}–{m3:number.2} |
| 2 | {over r3:number}–{r4:number} | ei kukaan | {over m1:number.2}–{m2:number.2} |
| 1 | {over r4:number} tai enemmän | {f1:number} | enintään {m1:number.2} |
""", en="""
Customer A00983 came four times in 2023, was silent for nearly two years and came back on {back:date}. The cut-offs below are those of chapter 6, and the cell under them shows this customer's figures. What is the three-digit RFM code? Write it in quotation marks, such as `"111"`.

The cut-offs on 1 January 2026:

| score | days since the last purchase | days of purchase | money, € |
|---|---|---|---|
| 5 | 1–{r1:number} | {over f4:number} or more | over {m4:number.2} |
| 4 | {over r1:number}–{r2:number} | {over f3:number}–{f4:number} | {over m3:number.2}–{m4:number.2} |
| 3 | {over r2:number}–{r3:number} | {over f2:number}–{f3:number} | {over m2:number.2}–{m3:number.2} |
| 2 | {over r3:number}–{r4:number} | nobody | {over m1:number.2}–{m2:number.2} |
| 1 | {over r4:number} or more | {f1:number} | at most {m1:number.2} |
"""),
        values=lambda: {"back": _days_of(CODE_OF).max(), **_cut_offs()},
        given="""
customers = rfm.rfm_table(purchases, as_of="2026-01-01")
customers.loc[["A00983"]]
""",
        starter="rfm_code = ...",
        solution="""
scores = rfm.rfm_scores(customers, rfm.rfm_thresholds(customers, q=5))
rfm_code = scores.loc["A00983", "code"]
rfm_code
""",
        kind=code("RFM"),
        expected=_code,
        mistakes=(
            Mistake(answer=lambda: f"{6 - int(_code('R'))}{_code('FM')}",
                    hint=both(fi="R on väärin päin: kun viimeisestä ostosta on vähän päiviä, pisteitä tulee paljon eikä vähän.",
                              en="Recency is upside down: few days since the last purchase mean a high score, not a low one.")),
            Mistake(answer=lambda: _code("FMR"),
                    hint=both(fi="Numerot ovat oikein mutta eri järjestyksessä. Järjestys on R, F, M.",
                              en="The digits are right but in another order. The order is R, F, M.")),
        ),
        look_back=both(fi="Luvuista pisteiksi", en="From numbers to scores"),
        praise=both(fi="Neljä matkaa, lähes kaksi vuotta hiljaisuutta ja paluu: koodi näyttää vain nykyhetken.",
                    en="Four trips, nearly two years of silence and back again: the score shows only the present."),
    ),
    Task(
        id="06.A4",
        title=both(fi="Kuinka monta kussakin segmentissä?", en="How many in each segment?"),
        prompt=both(fi="""
Alla oleva solu antaa jokaiselle asiakkaalle pisteet ja segmentin. Laske, kuinka monta asiakasta kussakin segmentissä on. Näin se käy: `X.value_counts().to_dict()`, kun kirjoitat kirjaimen X paikalle nimen `segment_names`. Ensimmäinen osa laskee, ja `.to_dict()` tekee tuloksesta luettelon, jonka tarkistin osaa lukea. Sulut kuuluvat kummankin perään.

Huomaa sana `age`. Se on asiakkuuden ikä päivinä eli aika ensimmäisestä ostosta. Mihin sitä tarvitaan?
""", en="""
The cell below gives every customer scores and a segment. Count how many customers there are in each segment. This is how: `X.value_counts().to_dict()`, with the name `segment_names` in place of the X. The first part counts, and `.to_dict()` turns the result into a list that the checker can read. Both need the brackets after them.

Note the word `age`. It is the age of a customer in days, the time since the first purchase. What is it needed for?
"""),
        given="""
scores = rfm.rfm_scores(customers, rfm.rfm_thresholds(customers, q=5))
segments = rfm.rfm_segments(scores, q=5, age=customers["age"])
segment_names = segments.map(labels("rfm_segments"))
segment_names.head().to_frame()
""",
        starter="segment_counts = ...",
        solution="""
segment_counts = segment_names.value_counts().to_dict()
segment_counts
""",
        kind=mapping(integer(), names=_names("rfm_segments")),
        expected=_counts,
        mistakes=(
            Mistake(answer=lambda: _counts(newcomers=False),
                    hint=both(fi="Uudet puuttuvat: anna myös asiakkuuksien iät. Viime viikolla tullut ei ole ehtinyt ostaa usein.",
                              en="The newly arrived are missing: give the ages of the customers too. A customer who came last week has not had time to buy often.")),
            Mistake(when=lambda value: isinstance(value, dict)
                    and sum(float(n) for n in value.values() if isinstance(n, Real)) == len(_purchases()),
                    example=lambda: _purchases()["customer_id"].map(_segments()).value_counts().to_dict(),
                    hint=both(fi="Laskit kuittirivejä. Laske jokainen asiakas vain kerran.",
                              en="You counted receipt lines. Count each customer once.")),
        ),
        look_back=both(fi="Pisteistä segmenteiksi", en="From scores to segments"),
        praise=both(fi="Summa on kaikkien asiakkaiden määrä: kukaan ei pudonnut segmenttien väliin.",
                    en="The sum is the number of all customers: nobody fell between two segments."),
    ),
    Task(
        id="06.A5",
        sources=("S0-066",),
        title=both(fi="Mitä parhaat ostavat?", en="What do the best buy?"),
        prompt=both(fi="""
RFM:n rinnalla on neljäs peruste, ostokohteet (P). Mihin tuoteryhmään segmentti *Parhaat* käyttää eniten rahaa? Alla olevasta taulukosta näet, kuinka suuri osa kunkin segmentin ostoista kuuluu kuhunkin tuoteryhmään. Kirjoita tuoteryhmän nimi lainausmerkkeihin.
""", en="""
Beside RFM stands a fourth criterion, purchases (P). Which product group takes the largest share of the money of the segment *best*? The table below shows how large a part of each segment's money each product group takes. Write the name of the group in quotation marks.
"""),
        given="""
profile = rfm.purchase_profile(purchases, segments).reindex(rfm.SEGMENTS)
profile = profile.rename(index=labels("rfm_segments"), columns=labels("product_groups"))
profile.rename_axis(index=both(fi="segmentti", en="segment"), columns=both(fi="tuoteryhmä", en="product group")).round(3)
""",
        starter="best_group = ...",
        solution="""
best_group = profile.loc[labels("rfm_segments")["best"]].idxmax()
best_group
""",
        kind=text(names=_names("product_groups")),
        expected=_group,
        mistakes=(
            Mistake(answer=lambda: _group(by="rows"),
                    hint=both(fi="Siinä ryhmässä on eniten kuittirivejä. Katso, mihin raha menee.",
                              en="That group has the most receipt lines. Look at where the money goes.")),
            Mistake(answer=lambda: _group(by="buyers"),
                    hint=both(fi="Useimmat parhaista ostavat siitä ryhmästä, mutta pienillä summilla. Katso, mihin raha menee.",
                              en="Most of the best customers buy from that group, but for small sums. Look at the money.")),
        ),
        look_back=both(fi="Mitä he ostavat?", en="What do they buy?"),
        praise=both(fi="P näyttää sen, minkä R, F ja M kätkevät: parhaiden rahoista suurin osa ei tule lomamatkoista.",
                    en="P shows what R, F and M hide: most of the money of the best does not come from holidays."),
    ),
    Task(
        id="06.A6",
        title=both(fi="Kuinka moni vaihtaa segmenttiä?", en="How many change segment?"),
        prompt=both(fi="""
Siirretään vertailupäivää 90 päivää taaksepäin, päivään 3.10.2025. Kuinka moni asiakas on 1.1.2026 eri segmentissä kuin silloin? Laske mukaan vain ne, jotka olivat asiakkaita jo lokakuussa.

Alla oleva solu laskee lokakuun segmentit nimelle `segments_then`; nykyiset ovat nimellä `segments` tehtävästä A4. `rfm.segment_changes(ennen, jälkeen)` luettelee vaihtajat: kirjoita sanojen *ennen* ja *jälkeen* paikalle nämä kaksi nimeä. `len(...)` koko kutsun ympärillä kertoo, montako vaihtajaa on.
""", en="""
Move the reference date 90 days back, to 3 October 2025. How many customers are in another segment on 1 January 2026 than they were then? Count only those who were customers in October already.

The cell below works out October's segments under the name `segments_then`; today's are in `segments` from task A4. `rfm.segment_changes(before, after)` lists those who changed: replace *before* and *after* with these two names. `len(...)` around the whole call tells how many there are.
"""),
        given="""
customers_then = rfm.rfm_table(purchases, as_of="2025-10-03")
scores_then = rfm.rfm_scores(customers_then, rfm.rfm_thresholds(customers_then, q=5))
segments_then = rfm.rfm_segments(scores_then, q=5, age=customers_then["age"])
len(segments_then)
""",
        starter="changed = ...",
        solution="""
changed = len(rfm.segment_changes(segments_then, segments))
changed
""",
        kind=integer(),
        expected=_changed,
        mistakes=(
            Mistake(answer=lambda: _changed() + len(_segments().index.difference(_segments(EARLIER).index)),
                    hint=both(fi="Laskit mukaan nekin, jotka eivät vielä olleet asiakkaita aiempana päivänä. Segmenttiä voi vaihtaa vain se, jolla sellainen jo oli.",
                              en="You also counted those who were not customers yet on the earlier day. Only somebody who had a segment can change it.")),
            Mistake(answer=lambda: len(_segments(EARLIER)),
                    hint=both(fi="Noin monta asiakasta verrattiin. Kuinka moni heistä vaihtoi segmenttiä?",
                              en="That is everybody who was compared. How many of them changed?")),
            Mistake(answer=lambda: len(_segments().index.intersection(_segments(EARLIER).index)) - _changed(),
                    hint=both(fi="Noin moni pysyi paikallaan. Kysymys kuuluu, kuinka moni vaihtoi.",
                              en="That many stayed where they were. The question is how many moved.")),
        ),
        look_back=both(fi="Kuinka varma tulos on?", en="How firm is the result?"),
        praise=both(fi="Lähes joka viides kolmessa kuukaudessa. Segmentti on valokuva, joten merkitse siihen päivä.",
                    en="Nearly one in five in a quarter. A segment is a snapshot, so date it."),
    ),
    Task(
        id="06.A7",
        title=both(fi="Kannattaako soittaa?", en="Is it worth calling?"),
        prompt=both(fi="""
Aino Lehtinen aikoo soittaa niille segmentin *hiljenneet hyvät* asiakkaille, jotka ovat antaneet siihen luvan. Oletetaan (*tekijän täydennys*), että yksi puhelu maksaa 6 euroa, että palaava asiakas ostaa kerran, koko segmentin tyypillisen kertaoston verran, ja että ostoista jää katetta 30 %.

Alla oleva solu laskee tyypillisen kertaoston: asiakkaan ostot jaettuna ostopäivillä, ja niistä mediaani. Kuinka suuren osan puhelun saaneista on palattava puhelun ansiosta, jotta puhelut maksavat itsensä takaisin? Anna osuus, esimerkiksi `0.152` tai `"15,2 %"`, prosentin kymmenesosan tarkkuudella. Voit kirjoittaa myös laskun, jossa on nimi `visit`: kertomerkki on `*` ja jakomerkki `/`.
""", en="""
Aino Lehtinen means to call those in the segment *must not lose* who have consented to it. Suppose (*author's completion*) that one call costs 6 euros, a returning customer makes one purchase, of a size typical of the whole segment, and 30% of the sales is left as margin.

The cell below works out the typical purchase: a customer's money divided by the days of purchase, and the median of these. What share of the customers called must return because of the call for the calls to break even? Give a share, such as `0.152` or `"15.2%"`, to a tenth of a per cent. You can also write a calculation with the name `visit` in it: `*` multiplies and `/` divides.
"""),
        given="""
silent = customers[segments == "cannot_lose"]
visit = (silent["monetary"] / silent["frequency"]).median()
print(round(visit, 2))
""",
        starter="return_rate = ...",
        solution="""
return_rate = 6 / (0.30 * visit)
return_rate
""",
        kind=share(0.0005),
        expected=lambda: CALL_COST / (MARGIN * _visit()),
        mistakes=(
            Mistake(answer=lambda: CALL_COST / (MARGIN * float(_silent()["monetary"].median())),
                    hint=both(fi="Niin paljon asiakas osti kolmessa vuodessa. Oleta yksi osto, ei kaikkia uudelleen.",
                              en="That is what a customer bought in three years. Suppose one purchase, not all of them again.")),
            Mistake(answer=lambda: CALL_COST / _visit(),
                    hint=both(fi="Vertasit puhelua myyntiin. Yritykselle jää myynnistä vain kate.",
                              en="You compared the call with the sales. The firm keeps only the margin of them.")),
            Mistake(answer=lambda: CALL_COST / _visit() * MARGIN,
                    hint=both(fi="Sulut puuttuvat: jaa koko tulolla, jossa ovat kate ja kertaosto.",
                              en="Brackets are missing: divide by the whole product of margin and purchase.")),
            Mistake(answer=lambda: MARGIN * _visit() / CALL_COST,
                    hint=both(fi="Jakolasku on väärin päin: kuinka suuren osan katteesta yksi puhelu maksaa?",
                              en="The division is upside down: how large a part of the margin does one call cost?")),
        ),
        look_back=both(fi="Kenelle soitetaan?", en="Whom should we call?"),
        praise=both(fi="Useampi kuin joka kuudes on yhdeltä puhelulta paljon vaadittu. Aloita niistä, jotka ostivat kerralla eniten: heistä riittää pienempi osa.",
                    en="More than one in six is a lot to ask of one call. Begin with those who bought the most at a time: for them a lower rate is enough."),
    ),
    OpenTask(
        id="06.O1",
        sources=("S1-044",),
        title=both(fi="Miten asiakasjoukosta löydetään toisiinsa liittyvät ryhmät?", en="How are related groups found in a customer base?"),
        prompt=both(fi="""
Kysymys on koulutuspäivän muistiinpanoista. RFM on yksi vastaus. Mikä olisi toinen, ja milloin valitsisit sen? Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
The question is from the notes of a training day. RFM is one answer. What would be another, and when would you choose it? Write your answer between the quotation marks.
"""),
        answer="groups",
        model=both(fi="""
Mallivastaus (tekijän täydennys). Ryhmiä voi etsiä ainakin kolmella tavalla. RFM kysyy, mitä asiakas on tehnyt: sääntö on
kaikkien tarkistettavissa, mutta se ei näe tarvetta eikä sitä, mitä asiakas ostaa muualta. Tarveryhmittely kysyy, mihin
laivaa tarvitaan (luennon kalvo 38: työmatka, loma, kokous, rahti); valitsisin sen, kun suunnitellaan palvelua tai viestin sisältöä.
Tilastollinen klusterointi etsii samankaltaiset asiakkaat itse; valitsisin sen, kun tietoja on paljon eikä kukaan tiedä,
mikä asiakkaita erottaa. Yksi testi käy kaikkiin: pysyvätkö ryhmät samoina, kun rajaa tai päivää siirtää, ja voiko ryhmän
kanssa tehdä jotakin toisin?
""", en="""
Model answer (author's completion). There are at least three ways to look for groups. RFM asks what the customer has
done: anyone can check the rule, but it sees neither the need nor what is bought elsewhere. Grouping by need asks what
they are on board for (slide 38: work, leisure, a conference, freight); I would choose it when planning a service or the content of
a message. Statistical clustering finds the similar ones by itself; I would choose it when there is much data and nobody
knows what tells customers apart. A test for all: do the groups stay when a cut-off or a date moves, and can we do
anything differently for a group?
"""),
        points=(
            both(fi="Mitä varten ryhmiä etsitään: viestintään, hinnoitteluun, palvelun mitoittamiseen vai johonkin muuhun?",
                 en="What are the groups for: communication, pricing, sizing the service, or something else?"),
            both(fi="Mikä ryhmän jäseniä yhdistää: se, mitä he tekevät (ostot), keitä he ovat vai mitä he tarvitsevat?",
                 en="What do the members of a group share: what they do (purchases), who they are, or what they need?"),
            both(fi="Mitä RFM ei näe? Ajattele asiakasta, joka ostaa saman verran myös kilpailijalta.",
                 en="What does RFM not see? Think of a customer who buys as much from a competitor."),
            both(fi="Mistä huomaisit, että ryhmä on keksitty eikä löydetty: pysyykö se samana, jos rajaa tai ajankohtaa siirtää?",
                 en="How would you notice that a group was invented, not found: does it stay when a cut-off or the date moves?"),
        ),
        rubric=(
            (both(fi="Tarkoitus", en="Purpose"),
             both(fi="sanoo, mihin päätökseen ryhmittelyä käytetään",
                  en="names the decision that the grouping serves")),
            (both(fi="Peruste", en="Basis"),
             both(fi="nimeää ainakin kaksi tietoa, joista ryhmät syntyvät, ja perustelee valinnan",
                  en="names at least two facts that make the groups, and gives a reason for choosing them")),
            (both(fi="Rajat", en="Limits"),
             both(fi="kertoo, mitä ryhmittely jättää näkemättä ja miten sen voisi tarkistaa",
                  en="tells what the grouping leaves unseen, and how that could be checked")),
        ),
        minimum_words=20,
    ),
    OpenTask(
        id="06.O2",
        sources=("S3-025",),
        title=both(fi="RFM vai RMF?", en="RFM or RMF?"),
        prompt=both(fi="""
Puolalaisessa luennossa lyhenne on painettu muodossa *RMF*. Onko kirjainten järjestyksellä väliä? Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
The Polish lecture prints the abbreviation as *RMF*. Does the order of the letters matter? Write your answer between the quotation marks.
"""),
        answer="order",
        model=both(fi="""
Mallivastaus (tekijän täydennys). Pisteisiin järjestys ei vaikuta: R, F ja M lasketaan erikseen. Koodiin se vaikuttaa: sama
asiakas on 215 (RFM) tai 251 (RMF). Jos lista lajitellaan koodin mukaan, ensimmäinen kirjain ratkaisee, kuka on kärjessä:
R nostaa äsken ostaneet, M eniten ostaneet. Siksi järjestyksestä on sovittava, ja se on kirjoitettava raporttiin. Luento
tuskin tarkoitti muuta kuin RFM:ää, sillä se ei perustele eroa mitenkään; pidän RMF:ää kirjoitusvirheenä.
""", en="""
Model answer (author's completion). The order does not affect the scores: R, F and M are computed each by itself. It does
affect the code: the same customer is 215 (RFM) or 251 (RMF). If a list is sorted by the code, the first letter decides
who comes first: R lifts the recent, M the big. So the order must be agreed and written in the report. The lecture hardly
meant anything other than RFM, for it gives no reason for the difference; I take RMF for a slip.
"""),
        points=(
            both(fi="Muuttuvatko yhdenkään asiakkaan R-, F- tai M-pisteet, jos kirjaimet luetellaan toisessa järjestyksessä?",
                 en="Does any customer's R, F or M score change if the letters are listed in another order?"),
            both(fi="Entä jos asiakkaat lajitellaan koodin mukaan: ketkä nousevat kärkeen, kun ensimmäisenä on R, ja ketkä, kun ensimmäisenä on M?",
                 en="What if customers are sorted by the code: who comes first when R leads, and who when M leads?"),
            both(fi="Missä järjestyksestä on sovittava ääneen: raportissa, segmenttien säännöissä vai järjestelmien välillä?",
                 en="Where must the order be agreed aloud: in a report, in the rules of the segments, or between systems?"),
        ),
        rubric=(
            (both(fi="Ero", en="Distinction"),
             both(fi="erottaa pisteiden laskemisen ja asiakkaiden lajittelun toisistaan",
                  en="tells the computing of scores apart from the sorting of customers")),
            (both(fi="Esimerkki", en="Example"),
             both(fi="näyttää yhdellä koodilla, mitä järjestyksestä seuraa",
                  en="shows with one code what follows from the order")),
            (both(fi="Kanta", en="Stand"),
             both(fi="ottaa kantaa, onko lähteen kirjainjärjestys virhe vai valinta",
                  en="takes a stand on whether the source's order is a slip or a choice")),
        ),
        minimum_words=20,
    ),
)
