"""Exercises of lesson 08: customer lifetime value and retention."""

from functools import cache
from numbers import Real

import pandas as pd

from asiakkuus_lib import clv, retention
from asiakkuus_lib.learn.kinds import integer, number, ordered, share
from asiakkuus_lib.learn.tasks import Mistake, OpenTask, Page, Task
from asiakkuus_lib.locale import both
from asiakkuus_lib.reading import course_data

RATE = 0.10
BEFORE, AFTER = 0.15, 0.10
KEPT, YEARS = 0.75, 10
RULE_OF_THUMB = 5


@cache
def _slide() -> pd.DataFrame:
    """The slide's table as it is in the course data, a row for each of the years 1 to 4."""
    table = course_data("clv_table").set_index("row").filter(like="year_").fillna(0.0).T
    return table.set_axis(range(1, 5), axis="index")


def _margins() -> list[float]:
    return _slide()["net_contribution"].tolist()


def _present(timing: clv.Timing = "start") -> pd.Series:
    return pd.Series(_margins()).div(clv.discount_divisors(4, RATE, timing))


def _cumulative(timing: clv.Timing = "start") -> list[int]:
    return [round(value) for value in _present(timing).cumsum()]


def _rounded_sum() -> int:
    return int(_present().round().sum())


def _lost() -> tuple[int, int, int]:
    slide = _slide()
    return int(slide["net_contribution"][2]), int(slide["retention_cost"][2]), int(slide["present_value"][1])


def _at(answer: object, place: int, of: int) -> float:
    """The number in one place of a list of so many, or no number at all."""
    found = answer[place] if isinstance(answer, list | tuple) and len(answer) == of else None
    return float(found) if isinstance(found, Real) else float("nan")


def _end() -> float:
    return clv.clv(_margins(), RATE, "end")


PAGE = Page(
    setup="""
from asiakkuus_lib import clv, retention
from asiakkuus_lib.reading import course_data, labels
from asiakkuus_lib.learn import check, exercise, reflect
""",
    note=both(fi="Laskea saa taskulaskimella, taulukkolaskennalla tai tässä: kertomerkki on `*`, jakomerkki `/` ja potenssi `**`.",
              en="You may use a calculator, a spreadsheet or this page: `*` multiplies, `/` divides and `**` raises to a power."),
)

TASKS = (
    Task(
        id="08.A1",
        sources=("S3-015",),
        title=both(fi="Kertynyt elinkaariarvo", en="Cumulative lifetime value"),
        prompt=both(fi="""
Alla on kalvon taulukko sellaisena kuin se on säilynyt; viiva tarkoittaa, että solu on tyhjä tai kadonnut. Viimeinen rivi on jätetty pois. Laske se: mikä on kertynyt elinkaariarvo kunkin vuoden lopussa, vuosina 1–4? Diskonttauskorko on 10 %.

Toisen vuoden kate on kadonnut, mutta sen nykyarvo on tallella: kerro se diskonttotekijällä ja pyöristä lähimpään kymmeneen. Laske pyöristämättömillä nykyarvoilla ja pyöristä vasta kertynyt summa euroiksi. Anna neljä lukua hakasulkeissa, esimerkiksi `[1, 2, 3, 4]`.
""", en="""
Below is the slide's table as it has survived; a dash means that a cell is empty or lost. The last row has been left out. Work it out: what is the cumulative lifetime value at the end of each of the four years? The discount rate is 10%.

The margin of the second year is lost, but its present value is not: multiply it by the discount divisor and round to the nearest ten. Use unrounded present values, and round only the cumulative sums to euros. Give four numbers in square brackets, such as `[1, 2, 3, 4]`.
"""),
        given="""
damaged = course_data("clv_damaged").set_index("row").filter(like="year_")
damaged = damaged.rename(index=labels("clv_damaged")).rename_axis(None).set_axis([1, 2, 3, 4], axis="columns")
damaged.iloc[:-1].map(lambda value: "–" if value != value else f"{value:g}")
""",
        starter="cumulative = ...",
        solution="""
yearly = clv.clv_table([1000, 1200, 1440, 1600], 0.5, [100], [0, 100, 80, 60], discount_rate=0.10)
cumulative = yearly.loc["cumulative_clv"].round().astype(int).tolist()
cumulative
""",
        kind=ordered(integer()),
        expected=_cumulative,
        mistakes=(
            Mistake(
                answer=lambda: [round(value) for value in _present()],
                hint=both(fi="Nuo ovat yksittäisten vuosien nykyarvoja. Kertynyt arvo on vuosi ja kaikki sitä edeltävät yhteensä.",
                          en="Those are the present values of single years. Cumulative CLV adds each to the years before it."),
            ),
            Mistake(
                answer=lambda: [round(value) for value in pd.Series(_margins()).cumsum()],
                hint=both(fi="Laskit katteet yhteen sellaisinaan. Jaa ensin kukin diskonttotekijällään.",
                          en="You added the margins as they are. Divide each by its discount divisor first."),
            ),
            Mistake(
                answer=lambda: _cumulative("end"),
                hint=both(fi="Diskonttasit myös ensimmäisen vuoden. Kalvolla sen jakaja on yksi.",
                          en="You discounted the first year too. On the slide its divisor is one."),
            ),
            Mistake(
                answer=lambda: [int(value) for value in _present().round().cumsum()],
                hint=both(fi="Laskit yhteen pyöristettyjä lukuja. Säilytä desimaalit loppuun asti ja pyöristä vasta summat.",
                          en="You added rounded numbers. Keep the decimals until the end and round only the sums."),
            ),
        ),
        look_back=both(fi="Taulukko, jossa on reikiä", en="A table with holes in it"),
        praise=both(fi="Jokainen luku vastaa kysymykseen: minkä arvoinen asiakas on, jos suhde päättyy tähän?",
                    en="Each number is the answer to a question: what is the customer worth if the relationship ends here?"),
    ),
    Task(
        id="08.A2",
        sources=("S3-015",),
        title=both(fi="Kolme kadonnutta solua", en="Three lost cells"),
        prompt=both(fi="""
Täydennä taulukosta kolme kadonnutta lukua tässä järjestyksessä: toisen vuoden kate, toisen vuoden ylläpitokustannus, ensimmäisen vuoden nykyarvo. Anna ne sulkeissa, esimerkiksi `(1, 2, 3)`.
""", en="""
Fill in three lost numbers of the table, in this order: the margin of the second year, the retention cost of the second year, the present value of the first year. Give them in brackets, such as `(1, 2, 3)`.
"""),
        starter="lost_cells = ...",
        solution="""
lost_cells = tuple(
    round(yearly.loc[row, year])
    for row, year in [("net_contribution", 2), ("retention_cost", 2), ("present_value", 1)]
)
lost_cells
""",
        kind=ordered(integer()),
        expected=_lost,
        mistakes=(
            Mistake(
                answer=lambda: (
                    int(_slide()["revenue"][2] - _slide()["variable_costs"][2]),
                    0,
                    int(_slide()["present_value"][1]),
                ),
                hint=both(fi="Ilman ylläpitokustannusta toisen vuoden nykyarvo olisi painettua suurempi. Laske siitä taaksepäin: kerro se jakajalla.",
                          en="Without a retention cost, the present value printed for the second year would be larger. Work back from it: multiply it by the divisor."),
            ),
            Mistake(
                when=lambda value: _at(value, 0, 3) == _slide()["present_value"][2],
                example=lambda: (int(_slide()["present_value"][2]), *_lost()[1:]),
                hint=both(fi="Ensimmäinen kolmesta on kate eikä sen nykyarvo. Pura diskonttaus.",
                          en="The first of the three is the margin, not its present value. Undo the discounting."),
            ),
            Mistake(
                when=lambda value: _at(value, 0, 3) == _slide()["net_contribution"][2] + 1,
                example=lambda: (_lost()[0] + 1, *_lost()[1:]),
                hint=both(fi="Myös 501 näyttäisi nykyarvona 455, mutta silloin kolmannen vuoden kertymä olisi 1 384, ja kalvolla on 1 383.",
                          en="501 would show as 455 in today's money too, but then the cumulative value of the third year would be 1,384, and the slide has 1,383."),
            ),
            Mistake(
                when=lambda value: _at(value, 2, 3) == round(_margins()[0] / (1 + RATE)),
                example=lambda: (*_lost()[:2], round(_margins()[0] / (1 + RATE))),
                hint=both(fi="Diskonttasit ensimmäisen vuoden. Kalvolla sen jakaja on yksi.",
                          en="You discounted the first year. On the slide its divisor is one."),
            ),
        ),
        look_back=both(fi="Taulukko, jossa on reikiä", en="A table with holes in it"),
        praise=both(fi="Taulukko tarkistaa itse itsensä: jokaisella kadonneella luvulla on kaksi tai kolme naapuria, jotka paljastavat sen.",
                    en="The table checks itself: every lost number has two or three neighbours that give it away."),
    ),
    Task(
        id="08.A3",
        sources=("S3-015",),
        title=both(fi="Miksi painettu summa on eri?", en="Why is the printed sum different?"),
        prompt=both(fi="""
Laske yhteen kalvon neljä nykyarvoa sellaisina kuin ne on painettu, siis kokonaislukuina (ensimmäinen on se, jonka juuri täydensit). Mitä saat? Vertaa tulosta tehtävän A1 viimeiseen lukuun, joka on sama kuin kalvossa.
""", en="""
Add up the slide's four present values as they are printed, as whole numbers (the first is the one you just filled in). What do you get? Compare it with the last number of A1, which is the slide's own.
"""),
        starter="rounded_sum = ...",
        solution="""
rounded_sum = round(yearly.loc["present_value"].round().sum())
rounded_sum
""",
        kind=integer(),
        expected=_rounded_sum,
        mistakes=(
            Mistake(
                answer=lambda: _cumulative()[-1],
                hint=both(fi="Tuo on kalvon viimeinen luku. Laske yhteen neljä nykyarvoa sellaisina kuin ne on painettu.",
                          en="That is the slide's last number. Add up the four present values as they are printed."),
            ),
            Mistake(
                answer=lambda: int(sum(_margins())),
                hint=both(fi="Tuo on katteiden summa. Laske yhteen nykyarvojen rivi.",
                          en="That is the sum of the margins. Add up the row of present values."),
            ),
            Mistake(
                answer=lambda: int(_present().round()[:3].sum()),
                hint=both(fi="Yksi vuosi puuttuu. Rivillä on neljä nykyarvoa.",
                          en="A year is missing. There are four present values in the row."),
            ),
        ),
        look_back=both(fi="Taulukko, jossa on reikiä", en="A table with holes in it"),
        praise=both(fi="Kalvolla siis laskettiin ensin yhteen ja pyöristettiin vasta lopuksi. Niin kannattaa tehdä aina, Excelissäkin.",
                    en="So the slide added first and rounded last. That is how it should be done, in Excel too."),
    ),
    Task(
        id="08.A4",
        sources=("S3-014",),
        title=both(fi="Entä jos raha tulee vasta vuoden lopussa?", en="And if the money comes only at the end of the year?"),
        prompt=both(fi="""
Kalvon taulukossa ensimmäisen vuoden rahaa ei diskontata. Laske sama elinkaariarvo niin, että kunkin vuoden kate saadaan vuoden lopussa. Anna vastaus sentin tarkkuudella.

Laskun tekee funktio `clv.clv(katteet, 0.10, "start")`: ensin katteet hakasulkeissa, sitten diskonttauskorko, viimeisenä ajoitus lainausmerkeissä, `"start"` (vuoden alku) tai `"end"` (vuoden loppu).
""", en="""
In the slide's table the money of the first year is not discounted. Work out the same lifetime value so that the margin of each year comes at its end. Give the answer to the cent.

The function `clv.clv(margins, 0.10, "start")` does the calculation: first the margins in square brackets, then the discount rate, and last the timing in quotation marks, `"start"` or `"end"` of the year.
"""),
        starter="end_of_year = ...",
        solution="""
end_of_year = clv.clv(yearly.loc["net_contribution"], 0.10, "end")
end_of_year
""",
        kind=number(0.01),
        expected=_end,
        mistakes=(
            Mistake(
                answer=lambda: clv.clv(_margins(), RATE),
                hint=both(fi="Tuo on kalvon ajoitus: raha tulee vuoden alussa. Kirjoita \"end\".",
                          en="That is the slide's timing: the money comes at the start of the year. Write \"end\"."),
            ),
            Mistake(
                answer=lambda: clv.clv(_margins(), RATE) * (1 - RATE),
                hint=both(fi="Kymmenesosan vähentäminen ei ole sama kuin jakaminen luvulla yksi ja yksi kymmenesosa.",
                          en="Taking off a tenth is not the same as dividing by one and a tenth."),
            ),
            Mistake(
                answer=lambda: float(sum(_margins()) / (1 + RATE)),
                hint=both(fi="Jokaisella vuodella on oma jakajansa: mitä kauempana raha on, sitä suurempi.",
                          en="Each year has its own divisor: the further away the money, the larger."),
            ),
            Mistake(
                answer=lambda: clv.clv(_margins(), RATE) * (1 + RATE),
                hint=both(fi="Myöhemmin tuleva raha on tänään vähemmän arvoista, ei enemmän.",
                          en="Money that comes later is worth less today, not more."),
            ),
        ),
        look_back=both(fi="Milloin raha tulee?", en="When does the money come?"),
        praise=both(fi="Asiakkaassa ei muuttunut mikään. Joka vertaa kahta elinkaariarvoa, kysyy ensin ajoituksen.",
                    en="Nothing about the customer changed. Whoever compares two CLVs must ask for the timing first."),
    ),
    Task(
        id="08.A5",
        sources=("S3-022",),
        title=both(fi="Pysyvyydestä kesto, kestosta pysyvyys", en="From retention to life, from life to retention"),
        prompt=both(fi="""
Laske kaksi lukua. Ensin: kuinka monta vuotta asiakkuus kestää keskimäärin, kun pysyvyys on 75 %? Sitten: millä pysyvyydellä keskimääräinen kesto on 10 vuotta? Anna ne sulkeissa, ensin vuodet, sitten osuus, esimerkiksi `(1.5, 0.5)`.
""", en="""
Work out two numbers. First: how many years does a customer's life last on average when retention is 75%? Then: with what retention is the expected life 10 years? Give them in brackets, years first and then the share, such as `(1.5, 0.5)`.
"""),
        starter="life_and_rate = ...",
        solution="""
life_and_rate = (retention.customer_life(0.75), retention.retention_for_life(10))
life_and_rate
""",
        kind=ordered(number(0.005), share(0.0005)),
        expected=lambda: (retention.customer_life(KEPT), retention.retention_for_life(YEARS)),
        mistakes=(
            Mistake(
                when=lambda value: abs(_at(value, 0, 2) - 1 / KEPT) < 0.01,
                example=lambda: (1 / KEPT, retention.retention_for_life(YEARS)),
                hint=both(fi="Jaoit ykkösen pysyvyydellä. Jaa kadolla, joka on yksi miinus pysyvyys.",
                          en="You divided one by the retention. Divide by the churn: one less the retention."),
            ),
            Mistake(
                when=lambda value: abs(_at(value, 1, 2) - 1 / YEARS) < 0.001,
                example=lambda: (retention.customer_life(KEPT), 1 / YEARS),
                hint=both(fi="Jälkimmäinen on kato. Kysytään pysyvyyttä eli niitä, jotka jäävät.",
                          en="The second is the churn. What is asked is the retention, those who stay."),
            ),
            Mistake(
                when=lambda value: abs(_at(value, 0, 2) - retention.half_life(1 - KEPT)) < 0.01,
                example=lambda: (retention.half_life(1 - KEPT), retention.retention_for_life(YEARS)),
                hint=both(fi="Tuo on aika, jossa puolet on lähtenyt. Keskimääräinen kesto on pidempi, koska muutama pysyy hyvin pitkään.",
                          en="That is the time in which half have left. The mean life is longer: a few stay very long."),
            ),
        ),
        look_back=both(fi="Kuinka kauan asiakas pysyy?", en="How long does a customer stay?"),
        praise=both(fi="Sama kaava kumpaankin suuntaan. Se pitää vain, jos kato on joka vuosi sama.",
                    en="The same formula in both directions. It holds only if churn is the same every year."),
    ),
    Task(
        id="08.A6",
        sources=("S0-024",),
        title=both(fi="Kuinka paljon asiakkuus pitenee?", en="How much longer is the life?"),
        prompt=both(fi="""
Asiakaskato pienenee 15 prosentista 10 prosenttiin. Kuinka moninkertaiseksi asiakkuuden odotettu kesto kasvaa?
""", en="""
Churn falls from 15% to 10%. How many times as long does the expected life of a customer become?
"""),
        starter="life_ratio = ...",
        solution="""
life_ratio = retention.customer_life(0.90) / retention.customer_life(0.85)
life_ratio
""",
        kind=number(0.005),
        expected=lambda: clv.profit_ratio(BEFORE, AFTER),
        mistakes=(
            Mistake(
                answer=lambda: (1 - AFTER) / (1 - BEFORE),
                hint=both(fi="Vertasit pysyvyyksiä. Vertaa kestoja, jotka niistä seuraavat.",
                          en="You compared the retention rates. Compare the lengths of life that follow from them."),
            ),
            Mistake(
                answer=lambda: AFTER / BEFORE,
                hint=both(fi="Väärin päin: kesto pitenee, joten suhde on yli yhden.",
                          en="Upside down: the life grows longer, so the ratio is above one."),
            ),
            Mistake(
                answer=lambda: 2.0,
                hint=both(fi="Tuo on kalvon väite voitosta. Laske kaksi kestoa ja jaa.",
                          en="That is what the slide claims of profit. Work out the two lives and divide."),
            ),
            Mistake(
                answer=lambda: retention.customer_life(1 - AFTER) - retention.customer_life(1 - BEFORE),
                hint=both(fi="Noin monta vuotta kesto pitenee. Kuinka moninkertaiseksi se kasvaa?",
                          en="That is how many years longer the life is. How many times as long is it?"),
            ),
        ),
        look_back=both(fi="Kaksinkertaistuuko voitto?", en="Does the profit double?"),
        praise=both(fi="Puolet lisää. Joka puhuu kaksinkertaistumisesta, olettaa muutakin. Mitä?",
                    en="Half as much again. Whoever says double has something else in mind as well. What?"),
    ),
    Task(
        id="08.A7",
        sources=("S0-024",),
        title=both(fi="Milloin voitto todella kaksinkertaistuu?", en="When does profit really double?"),
        prompt=both(fi="""
Oletetaan, että asiakas tuo joka vuosi saman katteen, että rahaa ei diskontata ja että asiakkaan hankkiminen maksaa. Millä hankintakustannuksella asiakkaan arvo *täsmälleen* kaksinkertaistuu, kun kato pienenee 15 prosentista 10 prosenttiin? Anna vastaus vuosikatteina: `2` tarkoittaa kahden vuoden katetta. Kolme desimaalia.

Voit kirjoittaa yhtälön paperille tai käyttää funktiota `clv.acquisition_for_ratio(...)`, jonka sulkeisiin tulee haluttu kerroin.
""", en="""
Suppose that a customer brings the same margin every year, that money is not discounted, and that winning the customer costs something. With what acquisition cost does the value of a customer *exactly* double when churn falls from 15% to 10%? Answer in years of margin: `2` means the margin of two years. Three decimals.

You can write the equation on paper, or use the function `clv.acquisition_for_ratio(...)`, which takes the wanted ratio in its brackets.
"""),
        starter="years_of_margin = ...",
        solution="""
years_of_margin = clv.acquisition_for_ratio(2.0, churn_before=0.15, churn_after=0.10)
years_of_margin
""",
        kind=number(0.001),
        expected=lambda: clv.acquisition_for_ratio(2.0, BEFORE, AFTER),
        mistakes=(
            Mistake(
                answer=lambda: retention.customer_life(1 - BEFORE),
                hint=both(fi="Sillä kustannuksella A asiakas ei ole 15 prosentin kadolla minkään arvoinen. Etsi kustannus, jolla 10 − A on kaksi kertaa 6,667 − A.",
                          en="With that cost A, the customer at fifteen per cent is worth nothing at all. Look for the cost with which 10 − A is twice 6.667 − A."),
            ),
            Mistake(
                answer=lambda: clv.acquisition_for_ratio(2.0, BEFORE, AFTER, discount_rate=RATE),
                hint=both(fi="Diskonttasit. Tässä tehtävässä korko on nolla.",
                          en="You discounted. In this task the discount rate is zero."),
            ),
            Mistake(
                answer=lambda: retention.customer_life(1 - AFTER) / 2,
                hint=both(fi="Puolitit pidemmän keston. Kirjoita yhtälö: myöhempi arvo on kaksi kertaa aiempi.",
                          en="You halved the longer life. Write the equation: the later value is twice the earlier."),
            ),
        ),
        look_back=both(fi="Kaksinkertaistuuko voitto?", en="Does the profit double?"),
        praise=both(fi="Kalvo on oikeassa siellä, missä hankinta maksaa kolmanneksen kymmenen vuoden katteista. Onko omalla alallasi niin?",
                    en="Where winning a customer costs a third of a ten-year life, the slide is right. Is it so in your trade?"),
    ),
    Task(
        id="08.A8",
        sources=("S0-024", "S3-018"),
        title=both(fi="Kuinka nopeasti katteen pitäisi kasvaa?", en="How fast would the margin have to grow?"),
        prompt=both(fi="""
Nyt hankinta ei maksa mitään, mutta asiakkaan kate kasvaa joka vuosi saman verran prosentteina ja raha diskontataan 10 prosentilla. Kuinka suuri vuotuinen kasvu kaksinkertaistaa asiakkaan arvon, kun kato pienenee 15 prosentista 10 prosenttiin? Anna osuus prosentin kymmenesosan tarkkuudella.

Funktio on `clv.growth_for_ratio(2.0, discount_rate=...)`.
""", en="""
Now acquisition costs nothing, but the customer's margin grows by the same percentage every year, and money is discounted at 10%. What yearly growth doubles the value of a customer when churn falls from 15% to 10%? Give a share, to a tenth of a per cent.

The function is `clv.growth_for_ratio(2.0, discount_rate=...)`.
"""),
        starter="growth_needed = ...",
        solution="""
growth_needed = clv.growth_for_ratio(2.0, churn_before=0.15, churn_after=0.10, discount_rate=0.10)
growth_needed
""",
        kind=share(0.0005),
        expected=lambda: clv.growth_for_ratio(2.0, BEFORE, AFTER, RATE),
        mistakes=(
            Mistake(
                answer=lambda: clv.growth_for_ratio(2.0, BEFORE, AFTER, 0.0),
                hint=both(fi="Tuo riittää ilman diskonttausta. Nyt myöhempi raha jaetaan joka vuosi suuremmalla luvulla.",
                          en="That is enough without discounting. The later money is now divided by more each year."),
            ),
            Mistake(
                answer=lambda: clv.growth_for_ratio(2.0, BEFORE, AFTER, 0.0) + RATE,
                hint=both(fi="Kasvua ja korkoa ei lasketa yhteen: ne kertautuvat vuosi vuodelta.",
                          en="Growth and interest do not add up: they multiply, year by year."),
            ),
            Mistake(
                answer=lambda: 1 + clv.growth_for_ratio(2.0, BEFORE, AFTER, RATE),
                hint=both(fi="Tuo on kasvukerroin. Vähennä siitä yksi, niin saat kasvun.",
                          en="That is the factor of growth. Take one away from it to get the growth."),
            ),
        ),
        look_back=both(fi="Kaksinkertaistuuko voitto?", en="Does the profit double?"),
        praise=both(fi="Joka vuosi, loputtomiin. Harva asiakas kasvaa niin, eikä kukaan kahtakymmentä vuotta.",
                    en="Every year, for ever. Few customers grow so, and none for twenty years."),
    ),
    Task(
        id="08.A9",
        sources=("S3-015", "S0-077", "S0-078"),
        title=both(fi="Viisinkertainen?", en="Five times as much?"),
        prompt=both(fi="""
Luentokalvon 35 (1–5–25-sääntö) mukaan uudelle asiakkaalle yhden yksikön myyminen maksaa viisi kertaa niin paljon kuin nykyiselle. Mitä puolalaisen luennon taulukko sanoo? Laske hankintakustannuksen suhde ylläpitokustannusten keskiarvoon niinä vuosina, joina ylläpidosta maksetaan.
""", en="""
According to lecture slide 35 (the 1–5–25 rule), selling one unit to a new customer costs five times as much as selling it to an existing one. What does the table of the Polish lecture say? Work out the ratio of the acquisition cost to the average retention cost of those years in which retention is paid for.
"""),
        starter="cost_ratio = ...",
        solution="""
keeping = yearly.loc["retention_cost"]
cost_ratio = yearly.loc["acquisition_cost"].sum() / keeping[keeping > 0].mean()
cost_ratio
""",
        kind=number(0.005),
        expected=lambda: float(_slide()["acquisition_cost"].sum() / _slide()["retention_cost"].loc[2:].mean()),
        mistakes=(
            Mistake(
                answer=lambda: float(_slide()["acquisition_cost"].sum() / _slide()["retention_cost"].mean()),
                hint=both(fi="Jaoit neljällä vuodella, mutta ylläpidosta maksetaan kolmena.",
                          en="You divided by four years, but there are retention costs in three."),
            ),
            Mistake(
                answer=lambda: float(_slide()["acquisition_cost"].sum() / _slide()["retention_cost"].sum()),
                hint=both(fi="Vertasit hankintaa kaikkien vuosien ylläpitoon yhteensä. Käytä vuosien keskiarvoa.",
                          en="You compared one acquisition with the retention of all years together. Use the average year."),
            ),
            Mistake(
                answer=lambda: float(
                    _slide()["retention_cost"].loc[2:].mean() / _slide()["acquisition_cost"].sum()
                ),
                hint=both(fi="Väärin päin: kysytään hankinnan suhdetta ylläpitoon, joten hankinta jaetaan ylläpidolla.",
                          en="Upside down: acquisition is first in the question, so it is divided by retention."),
            ),
            Mistake(
                answer=lambda: float(RULE_OF_THUMB),
                hint=both(fi="Tuo on toisen luennon nyrkkisääntö. Laske, mitä taulukosta saadaan.",
                          en="That is the rule of thumb of another lecture. Work out what the table says."),
            ),
        ),
        look_back=both(fi="Mitä pitäminen maksaa?", en="What does keeping cost?"),
        praise=both(fi="Säännössä on kyse yhden yksikön myynnistä, taulukossa vuoden ylläpidosta. Luvut kuvaavat eri asioita, joten ne eivät kumoa toisiaan.",
                    en="The rule speaks of selling one unit, the table of keeping a customer for a year. The two numbers measure different things, so neither refutes the other."),
    ),
    OpenTask(
        id="08.O1",
        sources=("S0-024",),
        title=both(fi="Pitääkö väite voiton tuplaantumisesta paikkansa?", en="Is it true that the profit doubles?"),
        prompt=both(fi="""
Kalvon mukaan voitto kaksinkertaistuisi, jos asiakaskato pienenisi 15 prosentista 10 prosenttiin. Pitääkö väite paikkansa? Nimeä ainakin kaksi oletusta, joista vastaus riippuu. Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
According to the slide, profit would double if churn fell from 15% to 10%. Is it true? Name at least two assumptions on which the answer depends. Write your answer between the quotation marks.
"""),
        answer="doubling",
        model=both(fi="""
Mallivastaus (tekijän täydennys). Sellaisenaan ei: kun kate on vakio eikä hankinta maksa, asiakkuuden kesto ja arvo
kasvavat 1,5-kertaisiksi, ja diskontattuna (10 %) vain 1,25-kertaisiksi. Väite pitää, jos esimerkiksi hankintakustannus on
3,33 vuoden kate, tai jos kate kasvaa joka vuosi 5,3 % ilman diskonttausta (15,8 %, kun korko on 10 %), tai jos kiinteät
kulut vievät puolet katteesta. Oikea kysymys on siis: mitkä näistä pitävät paikkansa meillä? Alkuperäinen muotoilu on
lisäksi varovaisempi, ”lähes sata prosenttia”, ja se puhuu voitosta, ei yhden asiakkaan arvosta.
""", en="""
Model answer (author's completion). Not as it stands: with a constant margin and no acquisition cost, the life and the
value of a customer become 1.5 times as large, and only 1.25 times when discounted at 10%. The claim holds if, for instance, the
acquisition cost is 3.33 years of margin, or the margin grows by 5.3% a year without discounting (15.8% at a rate of 10%),
or fixed costs take half of the contribution. So the right question is which of these are true of us. Besides, the
original wording is more careful, "almost 100%", and it speaks of profit, not of the value of one customer.
"""),
        points=(
            both(fi="Kuinka moninkertaiseksi asiakkuuden kesto kasvaa, kun mitään muuta ei oleteta?",
                 en="How many times as long does a customer's life become when nothing else is supposed?"),
            both(fi="Mikä kulu on jo maksettu, kun asiakas jää pidempään: hankinta, kiinteät kulut?",
                 en="Which cost has already been paid when a customer stays longer: acquisition, fixed costs?"),
            both(fi="Kasvaako kate vuosi vuodelta, ja paljonko diskonttaus syö siitä?",
                 en="Does the margin grow from year to year, and how much of it does discounting eat?"),
            both(fi="Puhuuko väite yhden asiakkaan arvosta, koko asiakaskannasta vai yrityksen voitosta?",
                 en="Is the claim about the value of one customer, of the whole base, or about the firm's profit?"),
        ),
        rubric=(
            (both(fi="Kanta", en="Stand"),
             both(fi="sanoo, millä ehdoilla väite pitää, eikä vain kyllä tai ei",
                  en="says under what conditions the claim holds, not just yes or no")),
            (both(fi="Oletukset", en="Assumptions"),
             both(fi="nimeää ainakin kaksi oletusta ja kertoo, mihin suuntaan kumpikin vaikuttaa",
                  en="names at least two assumptions and tells which way each works")),
            (both(fi="Luvut", en="Numbers"),
             both(fi="perustelee ainakin yhdellä itse lasketulla luvulla",
                  en="gives at least one number of one's own working as a reason")),
        ),
        minimum_words=30,
    ),
    OpenTask(
        id="08.O2",
        sources=("S3-021",),
        title=both(fi="Syy vai korrelaatio?", en="Cause or correlation?"),
        prompt=both(fi="""
Puolalaisen luennon mukaan asiakaspysyvyyden ja voittomarginaalin välillä on hyvin vahva positiivinen korrelaatio, joskin se riippuu toimialasta. Kertooko se, että pysyvyyttä parantamalla kate kasvaa? Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
According to the Polish lecture there is a very strong positive correlation between retention and profit margin, though it depends on the industry. Does it tell that better retention raises the margin? Write your answer between the quotation marks.
"""),
        answer="cause",
        model=both(fi="""
Mallivastaus (tekijän täydennys). Ei kerro. Korrelaatio voi syntyä ainakin kolmella tavalla: pysyvyys tuo katetta, hyvä
kate antaa varaa palvella paremmin, tai kolmas tekijä, kuten sopimukset tai vaihtamisen vaikeus, nostaa molempia. Luvun
keksityssä aineistossa korrelaatio on 0,88, mutta sopimusaloilla ja muilla aloilla erikseen lievästi negatiivinen. Syyn
saa selville kokeella: parannetaan osan asiakkaista pysyvyyttä, jätetään vertailuryhmä ennalleen ja katsotaan, muuttuuko
kate. Toimialojen vertailu ei kerro, mitä yhdessä yrityksessä tapahtuu.
""", en="""
Model answer (author's completion). It does not. A correlation can arise in at least three ways: retention brings margin,
a good margin leaves room for better service, or a third factor, such as contracts or the trouble of switching, raises
both. In the invented data of the chapter the correlation is 0.88, yet slightly negative within the industries with
contracts and within those without. An experiment would show the cause: improve the retention of some customers, leave a
control group as it is, and see whether the margin changes. Comparing industries does not tell what happens within a firm.
"""),
        points=(
            both(fi="Mitä muuta kuin syytä voi olla kahden yhdessä liikkuvan luvun takana?",
                 en="What other than a cause can be behind two numbers that move together?"),
            both(fi="Voisiko vaikutus kulkea toisin päin: antaako hyvä kate varaa pitää asiakkaat?",
                 en="Could it work the other way round: does a good margin leave room for keeping customers?"),
            both(fi="Mikä kolmas asia erottaa toimialoja, joilla sekä pysyvyys että kate ovat korkeita?",
                 en="What third thing sets apart the industries in which both retention and margin are high?"),
            both(fi="Millä kokeella yksi yritys saisi asian selville?",
                 en="With what experiment could one firm find out?"),
        ),
        rubric=(
            (both(fi="Vaihtoehdot", en="Alternatives"),
             both(fi="esittää ainakin yhden muun selityksen kuin syyn",
                  en="offers at least one explanation other than the cause")),
            (both(fi="Taso", en="Level"),
             both(fi="erottaa toimialojen vertailun yhden yrityksen asiakkaista",
                  en="tells the comparison of industries apart from the customers of one firm")),
            (both(fi="Koe", en="Test"),
             both(fi="kertoo, miten syyn voisi tarkistaa vertailuryhmän avulla",
                  en="tells how the cause could be checked with a control group")),
        ),
        minimum_words=25,
    ),
    OpenTask(
        id="08.O3",
        sources=("S1-036",),
        title=both(fi="Laite vai sopimus?", en="Device or contract?"),
        prompt=both(fi="""
Pc Apu siirtyi laitemyynnistä palvelusopimuksiin. Laitteesta saadaan kate kerran, sopimuksesta joka vuosi. Milloin siirtymä kannattaa, ja mitä sen tekijän on kestettävä alussa? Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
Pc Apu moved from selling devices to service contracts. A device brings its margin once, a contract every year. When does the move pay, and what does whoever makes it have to endure at first? Write your answer between the quotation marks.
"""),
        answer="contract",
        model=both(fi="""
Mallivastaus (tekijän täydennys). Sopimus kannattaa, kun asiakas pysyy riittävän pitkään, jotta vuosikatteiden nykyarvo
ylittää laitteen kertakatteen ja kalliimman hankinnan. Luvun luvuilla raja on noin 51 prosentin pysyvyys, ja 85 prosentin
pysyvyydellä sopimus on noin neljä kertaa laitekaupan arvoinen. Alussa kassa heikkenee: ensimmäisen vuoden kate ei kata
edes hankintaa, ja laitekauppa ohitetaan vasta kolmantena vuonna. Siksi siirtymään tarvitaan rahoitusta, ja palvelun on
oltava niin hyvää, että asiakas jää. Samalla myyjän palkkio on sidottava pysymiseen eikä kauppaan.
""", en="""
Model answer (author's completion). A contract pays when the customer stays long enough for the present value of the
yearly margins to exceed the device's single margin and the costlier acquisition. With the figures of the chapter the limit
is a retention of about 51%, and at 85% the contract is worth about four times the device. At first cash is weaker: the
margin of the first year does not even cover the acquisition, and the device is overtaken only in the third year. So the
move needs financing, and service good enough to make customers stay. The seller's bonus must follow staying, not selling.
"""),
        points=(
            both(fi="Milloin raha tulee laitteesta ja milloin sopimuksesta? Kuka rahoittaa välin?",
                 en="When does the money come from a device, and when from a contract? Who finances the gap?"),
            both(fi="Millä pysyvyydellä sopimus on laitekaupan arvoinen?",
                 en="With what retention is a contract worth as much as a device sale?"),
            both(fi="Mitä sopimus tekee asiakassuhteelle: mitä yritys oppii ja mihin se sitoutuu?",
                 en="What does a contract do to the relationship: what does the firm learn, and what does it commit itself to?"),
        ),
        rubric=(
            (both(fi="Aika", en="Time"),
             both(fi="vertaa kertakatetta vuosittaisiin katteisiin ja ottaa huomioon, milloin ne saadaan",
                  en="compares a single margin with yearly ones, and minds when they come")),
            (both(fi="Ehto", en="Condition"),
             both(fi="sanoo, mistä siirtymän kannattavuus riippuu",
                  en="says what the profitability of the move depends on")),
            (both(fi="Siirtymä", en="Transition"),
             both(fi="mainitsee, mikä alussa heikkenee ja miten siihen varaudutaan",
                  en="mentions what gets worse at first, and how to prepare for it")),
        ),
        minimum_words=25,
    ),
)
