"""Exercises of lesson 09: customer share. Every expected answer is computed from the course's own data, or from the task."""

from collections.abc import Callable
from functools import cache
from typing import TypeGuard

import pandas as pd

from asiakkuus_lib.learn.kinds import choice, integer, mapping, money, ordered, share
from asiakkuus_lib.learn.tasks import Mistake, OpenTask, Page, Task
from asiakkuus_lib.lessons.common.words import but, listed
from asiakkuus_lib.locale import both
from asiakkuus_lib.reading import course_data

Names = dict[str, tuple[str, ...]]
IDEAS: Names = {
    "of_customer": ("asiakasosuus", "share of wallet", "share of customer", "customer share", "osuus lompakosta", "lompakko-osuus"),
    "of_market": ("markkinaosuus", "market share"),
    "gap_now": ("nykyinen ostoaukko", "current gap", "nykyinen aukko", "ostoaukko", "nykyinen"),
    "can_be_won": ("saatavissa", "attainable", "saatavissa oleva"),
}
# Of task A1, in the order of its sentences.
SENTENCES = ("of_market", "gap_now", "can_be_won", "of_customer", "of_market")
STEPS: Names = {
    "study": ("tutki", "study"),
    "segment": ("segmentoi", "segment"),
    "plan": ("suunnittele", "plan"),
    "trial": ("kokeiluostot", "trial", "kokeiluosto", "trial purchases", "kokeile"),
}
AREAS: Names = {
    "profit": ("kannattavuus", "profitability", "nykyisen kannattavuuden perusta"),
    "potential": ("potentiaali", "potential", "myynnin potentiaali", "sales potential"),
    "long": ("pitkäaikainen", "long-term", "pitkäaikainen potentiaali", "long-term potential"),
}
MEANING = {"A": "profit", "B": "potential", "C": "long"}
# Of task A2: all that the customer buys, what it buys from us, and the most that it gives to one supplier.
WALLET, OWN, MOST = 500_000, 180_000, 0.7
# Of task A4, in thousands of euros: from us, and from all carriers.
FROM_US, FROM_ALL = {"fish": 40, "sawmill": 30, "hotel": 20}, {"fish": 50, "sawmill": 200, "hotel": 50}
# Of task A8: the customer's purchases, the growth of its market, its share of it now and next year.
BASE, GROWTH, BEFORE, AFTER = 500, 0.04, 0.10, 0.12
# Of tasks A9 and A10.
RULE = {"current": 1, "new": 5, "lost": 25}
MIX = {"current": 0.80, "new": 0.15, "lost": 0.05}
YEARLY, MARGIN, YEARS, TRIES = 900, 0.40, 2, 6
# Of task A12: names, share who buy when called, share who buy without a call, margin per purchase.
CALLS = 50
GROUPS = {
    "N": (30, 0.30, 0.22, 400),
    "S": (12, 0.25, 0.05, 300),
    "P": (200, 0.05, 0.00, 600),
    "M": (18, 0.20, 0.02, 500),
}


def _share(total: float = WALLET) -> float:
    return OWN / total


def _three_numbers() -> list[float]:
    """Share of the customer, current gap, and what can be won of it."""
    return [_share(), WALLET - OWN, WALLET * MOST - OWN]


def _as_many_numbers(found: object, exact: list[float]) -> TypeGuard[list[float]]:
    return isinstance(found, list) and len(found) == len(exact) and all(isinstance(one, int | float) for one in found)


def _rounded_to(found: object, exact: list[float]) -> bool:
    """Whether these are the exact numbers or the same rounded, as a lesson shows them: to cents, tenths or whole euros."""
    return _as_many_numbers(found, exact) and all(
        any(abs(float(one) - round(right, decimals)) < 0.001 for decimals in (2, 1, 0)) for one, right in zip(found, exact, strict=True)
    )


def _each_of(found: object, given: list[float], change: Callable[[float], float]) -> bool:
    """Whether each number is what becomes of the given one, to the cent."""
    return _as_many_numbers(found, given) and all(
        abs(float(one) - change(right)) < 0.006 for one, right in zip(found, given, strict=True)
    )


def _all_costs() -> float:
    return float(course_data("prospects")["cost_eur"].sum())


@cache
def _prices(kind: str = "private") -> list[float]:
    """What a new customer cost, the failed attempts counted and not counted."""
    seen = course_data("prospects")
    seen = seen[seen["customer_type"] == kind]
    won = seen[seen["stage_reached"] == "customer"]
    return [float(costs.sum() / len(won)) for costs in (seen["cost_eur"], won["cost_eur"])]


def _won(kind: str = "private") -> int:
    seen = course_data("prospects")
    return int(((seen["customer_type"] == kind) & (seen["stage_reached"] == "customer")).sum())


def _tried() -> int:
    return int((course_data("prospects")["customer_type"] == "private").sum())


def _price_of_a_try() -> float:
    return _prices()[0] * _won() / _tried()


def _sample() -> pd.DataFrame:
    found = course_data("wallet")
    return found.assign(gap=found["total_purchases_eur"] - found["own_purchases_eur"])


def _gaps() -> list[float]:
    """The gap of all in the sample, and what can be won of it."""
    found = _sample()
    room = found["total_purchases_eur"] * found["multi_sourcing_limit"] - found["own_purchases_eur"]
    return [float(found["gap"].sum()), float(room.sum())]


def _part_of_gap() -> float:
    found = _sample()
    return float((found["gap"] * found["multi_sourcing_limit"]).sum())


def _market_and_sawmill() -> list[float]:
    return [sum(FROM_US.values()) / sum(FROM_ALL.values()), FROM_US["sawmill"] / FROM_ALL["sawmill"]]


def _future(interaction: bool = False, share_points: bool = False) -> float:
    change = AFTER - BEFORE if share_points else AFTER / BEFORE - 1
    return BASE * ((1 + GROWTH) * (1 + change) - 1 if interaction else GROWTH + change)


@cache
def _unit_costs(year: int = 2024) -> pd.Series:
    found = course_data("sales_sources")
    found = found[found["year"] == year].groupby("rule_class")[["selling_cost_eur", "units_sold"]].sum()
    return found["selling_cost_eur"] / found["units_sold"]


def _mean_costs(year: int = 2024) -> list[float]:
    """The mean cost of a unit in units of a current customer's: by the rule, and by what selling cost in a year."""
    cost = _unit_costs(year)
    return [sum(MIX[name] * times for name, times in costs.items()) for costs in (RULE, (cost / cost["current"]).to_dict())]


def _break_even(margin: float = MARGIN, years: int = YEARS, tries: float = TRIES) -> float:
    return YEARLY * margin * years / tries


def _allocation(rank: int = 2, suppliers: int = 3) -> float:
    return (1 - rank / (suppliers + 1)) * 2 / suppliers


def per_call(name: str) -> float:
    """What a call to one of a group earns: margin that would not come without it."""
    _names, called, anyway, margin = GROUPS[name]
    return (called - anyway) * margin


def in_order(order: str) -> dict[str, int]:
    """Calls to the groups in an order, each as many as there are names, until there are no more calls."""
    left, plan = CALLS, dict.fromkeys(GROUPS, 0)
    for name in order:
        plan[name] = min(left, GROUPS[name][0])
        left -= plan[name]
    return plan


def best_plan() -> dict[str, int]:
    """The calls that earn the most."""
    return in_order("".join(sorted(GROUPS, key=per_call, reverse=True)))


def _steps(found: object) -> list[str]:
    """The four steps in the order of an answer that has each of them, in whatever words; else none."""
    meant = {word: step for step, words in STEPS.items() for word in words}
    steps = [meant.get(str(word).strip().casefold(), "") for word in found] if isinstance(found, list | tuple) else []
    return steps if sorted(steps) == sorted(STEPS) else []


def _plan(found: object, wrong: Callable[[dict[str, float]], bool]) -> bool:
    """Whether an answer that is a plan of calls is wrong in some way."""
    if not isinstance(found, dict) or set(found) != set(GROUPS):
        return False
    try:
        return wrong({name: float(calls) for name, calls in found.items()})
    except (TypeError, ValueError):
        return False


PAGE = Page(
    setup="""
import pandas as pd

from asiakkuus_lib.reading import course_data
from asiakkuus_lib.learn import check, exercise, reflect

prospects = course_data("prospects")
selling = course_data("sales_sources")
wallets = course_data("wallet")
""",
    note=both(fi="Hakasulut saat näppäimillä AltGr + 8 ja AltGr + 9 (suomalainen näppäimistö). Desimaalipilkun paikalle kirjoitetaan piste.",
              en="On a Finnish keyboard square brackets are AltGr + 8 and AltGr + 9. Decimals are written with a point."),
    fetches=both(fi="Se hakee Suvilinjan prospektit, myyntityön kulut lähteittäin ja otoksen asiakkaiden kokonaisostoista.",
                 en="It fetches Suvilinja's prospects, its costs of selling by source, and a sample of all that customers buy."),
)

TASKS = (
    Task(
        id="09.A1",
        sources=("S1-019", "S3-011", "S4-013"),
        title=both(fi="Mistä puhutaan?", en="What is this about?"),
        prompt=both(fi="""
Myyntikokouksessa sanotaan viisi asiaa. Mikä luvun käsitteistä sopii kuhunkin?

1. ”Kaikesta saariston rahdista meidän laivoissamme kulkee 12 prosenttia.”
2. ”Saha ostaa kuljetuksia 200 000 eurolla, meiltä 30 000 eurolla. Erotus on 170 000 euroa.”
3. ”Kunnan oma sääntö on, että yksi toimittaja saa enintään kolmasosan. Meille mahtuu siis vielä 15 000 euroa.”
4. ”Hotellin kuljetuksista joka kolmas on meidän.”
5. ”Joka neljäs saaristossa myyty matkalippu on Suvilinjan.”

Korvaa kolme pistettä luettelolla, jossa on viisi käsitettä samassa järjestyksessä: `["…", "…", …]`, jokainen lainausmerkeissä ja pilkku väliin. Käsitteet ovat {words:text}. Samaa saa käyttää kahdesti.
""", en="""
Five things are said in a sales meeting. Which term of the chapter fits each?

1. “12% of all freight in the archipelago goes on our ships.”
2. “The sawmill spends €200,000 on transport, €30,000 of it with us. The difference is €170,000.”
3. “It is the municipality's own rule that one supplier may have at most a third. So there is room for another €15,000 with us.”
4. “A third of the hotel's transport is ours.”
5. “One in four tickets sold in the archipelago is Suvilinja's.”

Replace the three dots with a list of five terms in this order: `["…", "…", …]`, each in quotation marks, a comma between. The terms are {words:text}. A term may be used twice.
"""),
        values=lambda: {"words": listed(IDEAS, alphabetical=True)},
        starter="terms = ...",
        solution=both(
            fi='terms = ["markkinaosuus", "nykyinen ostoaukko", "saatavissa", "asiakasosuus", "markkinaosuus"]',
            en='terms = ["market share", "current gap", "attainable", "share of wallet", "market share"]',
        ),
        kind=ordered(choice(*IDEAS, names=IDEAS)),
        expected=lambda: list(SENTENCES),
        mistakes=(
            Mistake(answer=lambda: but(SENTENCES, at_0="of_customer", at_3="of_market", at_4="of_customer"),
                    hint=both(fi="Kaksi osuutta on vaihtanut paikkaa. Kysy joka lauseesta: lasketaanko yhden asiakkaan ostoja vai kaikkien?",
                              en="The two shares have changed places. Ask about each sentence: does it count what one customer buys, or what all buy?")),
            Mistake(answer=lambda: but(SENTENCES, at_1="can_be_won", at_2="gap_now"),
                    hint=both(fi="Toinen ja kolmas ovat vaihtaneet paikkaa. Kummassa sanotaan, mitä asiakas itse sallii?",
                              en="The second and the third have changed places. Which of them says what the customer itself allows?")),
            Mistake(answer=lambda: but(SENTENCES, at_0="of_customer", at_4="of_customer"),
                    hint=both(fi="Ensimmäisessä ja viimeisessä ei puhuta yhdestäkään asiakkaasta. Mistä osuus silloin lasketaan?",
                              en="The first and the last are not about any one customer. So what is the share a share of?")),
            Mistake(answer=lambda: but(SENTENCES, at_0="of_customer"),
                    hint=both(fi="Ensimmäisessä lasketaan kaikkien asiakkaiden rahti yhdessä. Onko kyse yhdestä asiakkaasta vai tuotteesta?",
                              en="The first counts the freight of all customers together. Is it about one customer, or about a product?")),
            Mistake(answer=lambda: but(SENTENCES, at_4="of_customer"),
                    hint=both(fi="Viimeisessä lasketaan kaikki myydyt liput. Kuuluvatko ne yhdelle asiakkaalle?",
                              en="The last counts all tickets sold. Do they belong to one customer?")),
            Mistake(answer=lambda: but(SENTENCES, at_2="gap_now"),
                    hint=both(fi="Kolmannessa raja tulee asiakkaan säännöstä: kaikkea, mitä kunta ostaa muualta, ei voi saada.",
                              en="In the third the limit is the customer's own rule: not all that it buys elsewhere can be won.")),
            Mistake(answer=lambda: but(SENTENCES, at_3="of_market"),
                    hint=both(fi="Neljännessä lasketaan vain yhden asiakkaan kuljetuksia.", en="The fourth counts the transport of one customer only.")),
            Mistake(answer=lambda: but(SENTENCES, at_1="can_be_won"),
                    hint=both(fi="Toisessa ei sanota, kuinka paljon saha antaisi yhdelle toimittajalle. Erotus on vain erotus.",
                              en="The second does not say how much the sawmill would give to one supplier. The difference is just a difference.")),
        ),
        look_back=both(fi="Kuinka suuri osa on meidän?", en="How much of it is ours?"),
        praise=both(fi="Kun joku sanoo ”osuutemme”, kysy aina: osuus mistä?", en="When somebody says “our share”, always ask: a share of what?"),
    ),
    Task(
        id="09.A2",
        sources=("S0-083", "S3-011", "S1-023", "S4-013"),
        title=both(fi="Leipomon ostoaukko", en="The gap at the bakery"),
        prompt=both(fi="""
Leipomo ostaa kuljetuksia vuodessa {total:money}, ja niistä meiltä {own:money}. Varmuuden vuoksi se ei anna yhdelle kuljetusyhtiölle enempää kuin {most:percent} ostoistaan.

Laske kolme lukua tässä järjestyksessä: asiakasosuutemme, nykyinen ostoaukko euroina ja se osa aukosta, joka on saatavissa, euroina. Laskutoimitukset saa kirjoittaa suoraan luetteloon: `[…, …, …]`. Kirjoita eurot ilman välilyöntejä ja euromerkkiä ja prosentti desimaalilukuna.
""", en="""
A bakery spends {total:money} a year on transport, {own:money} of it with us. To be on the safe side it gives no carrier more than {most:percent} of what it buys.

Work out three numbers in this order: our share of wallet, the current gap in euros, and the part of the gap that can be won, in euros. You may write the calculations in the list as they are: `[…, …, …]`. Write euros without commas and without the euro sign, and a percentage as a decimal.
"""),
        values=lambda: {"total": WALLET, "own": OWN, "most": MOST},
        starter="bakery = ...",
        solution="""
bakery = [180000 / 500000, 500000 - 180000, 0.70 * 500000 - 180000]
bakery
""",
        kind=ordered(share(), money(0.5), money(0.5)),
        expected=_three_numbers,
        mistakes=(
            Mistake(answer=lambda: [_share(), WALLET - OWN, (WALLET - OWN) * MOST],
                    hint=both(fi="Kolmannessa kohdassa laskit 70 % aukosta. Leipomon raja koskee kaikkia sen ostoja: laske ensin, paljonko se antaa yhdelle enintään.",
                              en="For the third you took 70% of the gap. The bakery's limit is on all it buys: first work out the most it gives to one.")),
            Mistake(answer=lambda: [_share(), WALLET - OWN, WALLET * MOST],
                    hint=both(fi="Kolmas on se, mitä leipomo antaa yhdelle enintään. Osan siitä se ostaa meiltä jo.",
                              en="The third is the most that the bakery gives to one. It buys some of that from us already.")),
            Mistake(answer=lambda: [_share(), WALLET - OWN, WALLET - OWN],
                    hint=both(fi="Saatavissa ei ole koko aukko: leipomo ei osta kaikkea yhdeltä.", en="Not all of the gap can be won: the bakery does not buy everything from one carrier.")),
            Mistake(answer=lambda: [1 - _share(), WALLET - OWN, WALLET * MOST - OWN],
                    hint=both(fi="Ensimmäinen on muiden osuus. Mikä on meidän?", en="The first is the share of the others. What is ours?")),
            Mistake(answer=lambda: [_share(), WALLET * MOST - OWN, WALLET - OWN],
                    hint=both(fi="Kaksi viimeistä ovat vaihtaneet paikkaa: ensin koko aukko, sitten se osa, joka on saatavissa.",
                              en="The last two have changed places: first the whole gap, then the part that can be won.")),
            Mistake(answer=lambda: [_share(), WALLET - OWN, WALLET * (1 - MOST)],
                    hint=both(fi="Kolmas on se, minkä leipomo jättää joka tapauksessa muille. Mitä se antaisi vielä meille?",
                              en="The third is what the bakery leaves to others in any case. What would it still give to us?")),
            Mistake(answer=lambda: [_share(), WALLET - OWN, (WALLET - OWN) * (1 - MOST)],
                    hint=both(fi="Kolmannessa kohdassa laskit 30 % aukosta. Leipomon raja koskee kaikkia sen ostoja: se on enimmäisosuus, jonka yksi toimittaja saa.",
                              en="For the third you took 30% of the gap. The bakery's limit is on all it buys: it is the largest share that one carrier may have.")),
            Mistake(answer=lambda: [_share(), WALLET - OWN, OWN * MOST],
                    hint=both(fi="Kolmannessa kohdassa laskit 70 % siitä, mitä leipomo ostaa meiltä. Raja koskee kaikkia sen ostoja.",
                              en="For the third you took 70% of what the bakery buys from us. The limit is on all it buys.")),
            Mistake(answer=lambda: [1 / _share(), WALLET - OWN, WALLET * MOST - OWN],
                    hint=both(fi="Ensimmäisessä jakolasku on väärin päin: osuus on osa jaettuna kaikella.",
                              en="The first is upside down: a share is the part divided by the whole.")),
            Mistake(answer=lambda: [_share(), WALLET + OWN, WALLET * MOST - OWN],
                    hint=both(fi="Toisessa laskit summat yhteen. Mitä jää, kun kaikista ostoista vähennetään ostot meiltä?",
                              en="For the second you added up. What is left of all it buys without what it buys from us?")),
            # As Python reads 500000*70%-180000.
            Mistake(answer=lambda: [_share(), WALLET - OWN, WALLET * 100 * MOST % -OWN],
                    hint=both(fi="Kolmannessa prosenttimerkki tekee Pythonissa muuta kuin luulisi. Kirjoita 70 % näin: 0.7",
                              en="In the third the % sign does something else in Python than you would think. Write 70 % as 0.7")),
            Mistake(answer=lambda: [_share(WALLET - OWN), WALLET - OWN, WALLET * MOST - OWN],
                    hint=both(fi="Vertasit meidän osaamme muiden osaan. Asiakasosuus lasketaan kaikista ostoista.",
                              en="You compared our part with that of the others. The share is of all that is bought.")),
        ),
        look_back=both(fi="Kuinka paljon asiakkailta on saatavissa?", en="How much can be won from customers?"),
        praise=both(fi="Lähes puolet aukosta jäi pois, kun kysyttiin, mitä leipomo itse haluaa.", en="Nearly half of the gap disappeared once we asked what the bakery itself wants."),
    ),
    Task(
        id="09.A3",
        sources=("S0-089", "S0-091"),
        title=both(fi="Mitä uuden henkilöasiakkaan hankinta maksoi?", en="What did it cost to win a new private customer?"),
        prompt=both(fi="""
Luvussa laskettiin, mitä uuden *yrityksen* hankinta maksoi vuonna 2025. Laske sama **henkilöasiakkaista**. Anna kaksi summaa euroina, sentin tarkkuudella: ensin se, jossa epäonnistumiset ovat mukana, sitten se, jossa ovat vain onnistumiset.

Aja ensin alla oleva solu. Se tallentaa henkilöprospektit nimellä `private` ja heistä asiakkaiksi tulleet nimellä `won`. Kulut ovat sarakkeessa `cost_eur`: `private["cost_eur"].sum()` laskee ne yhteen, ja `len(won)` kertoo, montako asiakasta saatiin. Kirjoita vastaus luettelona `[…, …]`.
""", en="""
The chapter worked out what it cost to win a new *business* in 2025. Work out the same for **private customers**. Give two sums in euros, to the cent: first with the failed attempts counted, then with the successful ones alone.

Run the cell below first. It stores the private prospects under the name `private`, and those of them who became customers under the name `won`. The costs are in the column `cost_eur`: `private["cost_eur"].sum()` adds them up, and `len(won)` shows how many customers were won. Write the answer as a list: `[…, …]`.
"""),
        given="""
private = prospects[prospects["customer_type"] == "private"]
won = private[private["stage_reached"] == "customer"]
private.head()
""",
        starter="prices = ...",
        solution="""
prices = [private["cost_eur"].sum() / len(won), won["cost_eur"].sum() / len(won)]
prices
""",
        kind=ordered(money(), money()),
        expected=_prices,
        mistakes=(
            Mistake(answer=lambda: [_price_of_a_try(), _prices()[1]],
                    hint=both(fi="Ensimmäisessä jaoit kaikilla prospekteilla: niin paljon maksoi yksi yrityskerta. Montako asiakasta rahalla saatiin?",
                              en="In the first you divided by all prospects: that is what one attempt cost. How many customers did the money bring?")),
            Mistake(when=lambda found: _each_of(found, [one * _won() for one in _prices()], lambda costs: costs / len("won")),
                    example=lambda: [one * _won() / len("won") for one in _prices()],
                    hint=both(fi="Jaoit kolmella: `len(\"won\")` laskee sanan kirjaimet. Taulukon nimi kirjoitetaan ilman lainausmerkkejä.",
                              en="You divided by three: `len(\"won\")` counts the letters of the word. The name of a table takes no quotation marks.")),
            Mistake(answer=lambda: [_price_of_a_try(), _prices()[1] * _won() / _tried()],
                    hint=both(fi="Jaoit molemmat kaikilla prospekteilla. Kysytään, mitä yhden asiakkaan hankinta maksoi: jaa asiakkaiden määrällä.",
                              en="You divided both by all prospects. The question is what one customer cost: divide by the number of customers.")),
            Mistake(answer=lambda: _prices()[::-1],
                    hint=both(fi="Summat ovat oikein, mutta järjestys ei: ensin se, jossa epäonnistumiset ovat mukana.",
                              en="The sums are right, but not their order: the one with the failed attempts comes first.")),
            Mistake(when=lambda found: _rounded_to(found, _prices("business")), example=lambda: [float(round(one)) for one in _prices("business")],
                    hint=both(fi="Ne ovat yritysten luvut, samat kuin luvussa. Laske ne, joiden `customer_type` on `private`.",
                              en="Those are the figures of the businesses, as in the chapter. Work out those whose `customer_type` is `private`.")),
            Mistake(when=lambda found: _rounded_to(found, _prices()), example=lambda: [float(round(one)) for one in _prices()],
                    hint=both(fi="Laskit oikein. Anna vielä sentit: kopioi luvut niin kuin Python ne näyttää, tai jätä laskutoimitukset luetteloon.",
                              en="You worked it out right. Give the cents too: copy the numbers as Python shows them, or leave the calculations in the list.")),
            Mistake(answer=lambda: [_all_costs() / _won(), _prices()[1]],
                    hint=both(fi="Ensimmäisessä on mukana myös yrityksiin käytetty raha. Ota kulut taulukosta `private`.",
                              en="The first includes what was spent on businesses too. Take the costs from the table `private`.")),
            Mistake(when=lambda found: _each_of(found, [one * _won() for one in _prices()], lambda costs: costs / _won("business")),
                    example=lambda: [one * _won() / _won("business") for one in _prices()],
                    hint=both(fi="Jaoit yritysasiakkaiden määrällä. Montako henkilöasiakasta rahalla saatiin? `len(won)` kertoo.",
                              en="You divided by the number of businesses won. How many private customers did the money bring? `len(won)` shows that.")),
            Mistake(answer=lambda: [(_prices()[0] - _prices()[1]) * _won() / (_tried() - _won()), _prices()[1]],
                    hint=both(fi="Ensimmäisessä ovat vain epäonnistumiset. Laske yhteen kaikki raha ja jaa se asiakkaiksi tulleiden määrällä.",
                              en="The first has the failed attempts only. Take all the money, and divide it by those who became customers.")),
            Mistake(answer=lambda: [_prices()[0] - _prices()[1], _prices()[1]],
                    hint=both(fi="Ensimmäisestä puuttuu onnistuneisiin käytetty raha. Sekin kuuluu hintaan.",
                              en="The first lacks what was spent on those who were won. That is part of the cost too.")),
            Mistake(answer=lambda: [one * _won() for one in _prices()],
                    hint=both(fi="Kulut ovat oikein, mutta ne on vielä jaettava: montako asiakasta tällä rahalla saatiin?",
                              en="The costs are right, but still to be divided: how many customers did they bring?")),
        ),
        look_back=both(fi="Mitä uuden asiakkaan hankinta maksoi?", en="What did it cost to win a new customer?"),
        praise=both(fi="Henkilöasiakas on halpa hankkia, mutta hän myös ostaa vähemmän: hintaa verrataan aina siihen, mitä asiakkaasta jää.",
                    en="A private customer is cheap to win, but buys less too: the cost is always compared with what the customer brings in."),
    ),
    Task(
        id="09.A4",
        sources=("S1-019", "S0-083"),
        title=both(fi="Jatko: kaksi osuutta samasta taulukosta", en="Going further: two shares from one table"),
        prompt=both(fi="""
Saarella on kolme yritystä, jotka ostavat rahtia. Ostot vuodessa, tuhansina euroina:

| yritys | meiltä | kaikilta kuljetusyhtiöiltä |
|---|---|---|
| kalanjalostaja | 40 | 50 |
| saha | 30 | 200 |
| hotelli | 20 | 50 |

Laske kaksi osuutta: markkinaosuutemme saaren rahdista ja asiakasosuutemme sahan ostoista. Kirjoita luettelo `[…, …]`.
""", en="""
There are three firms on an island that buy freight. Purchases in a year, in thousands of euros:

| firm | from us | from all carriers |
|---|---|---|
| fish processor | 40 | 50 |
| sawmill | 30 | 200 |
| hotel | 20 | 50 |

Work out two shares: our market share of the island's freight, and our share of the sawmill's wallet. Write a list: `[…, …]`.
"""),
        starter="shares = ...",
        solution="""
shares = [(40 + 30 + 20) / (50 + 200 + 50), 30 / 200]
shares
""",
        kind=ordered(share(), share()),
        expected=_market_and_sawmill,
        mistakes=(
            Mistake(answer=lambda: [sum(FROM_US[firm] / FROM_ALL[firm] for firm in FROM_US) / len(FROM_US), _market_and_sawmill()[1]],
                    hint=both(fi="Ensimmäinen on kolmen asiakasosuuden keskiarvo. Markkinoilla lasketaan eurot yhteen ensin.",
                              en="The first is the mean of three shares of wallet. In a market the euros are added up first.")),
            Mistake(answer=lambda: [_market_and_sawmill()[0], FROM_US["sawmill"] / sum(FROM_US.values())],
                    hint=both(fi="Toinen on sahan osuus meidän myynnistämme. Kysyttiin meidän osuuttamme sahan ostoista.",
                              en="The second is the sawmill's share of our sales. The question is our share of what the sawmill buys.")),
            Mistake(answer=lambda: [_market_and_sawmill()[0], FROM_US["sawmill"] / sum(FROM_ALL.values())],
                    hint=both(fi="Toisessa jaoit koko saaren rahdilla. Asiakasosuus lasketaan yhden asiakkaan ostoista.",
                              en="For the second you divided by the freight of the whole island. Share of wallet is worked out from what one customer buys.")),
            Mistake(answer=lambda: _market_and_sawmill()[::-1],
                    hint=both(fi="Osuudet ovat oikein, mutta toisin päin.", en="The shares are right, but the other way round.")),
        ),
        look_back=both(fi="Kuinka suuri osa on meidän?", en="How much of it is ours?"),
        praise=both(fi="Markkinaosuus voi näyttää hyvältä, vaikka suurin asiakas ostaa lähes kaiken muualta.",
                    en="A market share may look good although the largest customer buys nearly everything elsewhere."),
    ),
    Task(
        id="09.A5",
        sources=("S1-022", "S3-011"),
        title=both(fi="Jatko: kolmesataa matkustajaa", en="Going further: three hundred travellers"),
        prompt=both(fi="""
Taulukossa `wallets` on otos 300 henkilöasiakkaasta: kaikki matkat (`total_purchases_eur`), matkat meiltä (`own_purchases_eur`) ja se osa, jonka asiakas antaa yhdelle yhtiölle enintään (`multi_sourcing_limit`).

Laske otoksen nykyinen ostoaukko ja siitä saatavissa oleva osa, euroina. Alla oleva solu tallentaa sarakkeet lyhyillä nimillä, ja pääte `.sum()` laskee yhteen: `(total - own).sum()`. (Kukaan otoksen asiakkaista ei osta meiltä yli rajansa, joten miinusmerkkisiä ei tule.) Kirjoita luettelo `[…, …]`.
""", en="""
The table `wallets` has a sample of 300 private customers: all their trips (`total_purchases_eur`), their trips with us (`own_purchases_eur`), and the most that the customer gives to one line (`multi_sourcing_limit`).

Work out the current gap of the sample, and the part of it that can be won, in euros. The cell below stores the columns under short names, and the ending `.sum()` adds up: `(total - own).sum()`. (Nobody in the sample buys from us beyond the limit, so there are no negative numbers.) Write a list: `[…, …]`.
"""),
        given="""
total, own, most = wallets["total_purchases_eur"], wallets["own_purchases_eur"], wallets["multi_sourcing_limit"]
wallets.head()
""",
        starter="gaps = ...",
        solution="""
gaps = [(total - own).sum(), (total * most - own).sum()]
gaps
""",
        kind=ordered(money(0.5), money(0.5)),
        expected=_gaps,
        mistakes=(
            Mistake(answer=lambda: [_gaps()[0], _part_of_gap()],
                    hint=both(fi="Toisessa otit rajan aukosta. Raja koskee kaikkia ostoja: laske `total * most` ja vähennä siitä ostot meiltä.",
                              en="In the second you applied the limit to the gap. It is on all that is bought: `total * most`, less what is ours.")),
            Mistake(answer=lambda: [_gaps()[0], _gaps()[0]],
                    hint=both(fi="Luvut ovat samat: rajaa ei ole vielä otettu huomioon.", en="Twice the same: the limit has not been taken into account yet.")),
            Mistake(answer=lambda: _gaps()[::-1],
                    hint=both(fi="Luvut ovat oikein, mutta toisin päin: ensin koko aukko.", en="The numbers are right, but the other way round: the whole gap comes first.")),
        ),
        look_back=both(fi="Kuinka paljon asiakkailta on saatavissa?", en="How much can be won from customers?"),
        praise=both(fi="Otoksen lukuja ei voi suoraan yleistää kaikkiin asiakkaisiin, ellei tiedä, miten otos on valittu.",
                    en="A sample cannot simply be multiplied up to all customers, unless you know how it was chosen."),
    ),
    Task(
        id="09.A6",
        sources=("S0-091",),
        title=both(fi="Uuden asiakkaan neljä vaihetta", en="Four steps to a new customer"),
        prompt=both(fi="""
Järjestä asiakassuhteen luomisen neljä vaihetta ensimmäisestä viimeiseen. Kirjoita luettelo `["…", "…", "…", "…"]`. Sanat ovat tässä aakkosjärjestyksessä: {words:text}.
""", en="""
Put the four steps of creating a customer relationship in order, from the first to the last. Write a list: `["…", "…", "…", "…"]`. The words, in alphabetical order, are {words:text}.
"""),
        values=lambda: {"words": listed(STEPS, alphabetical=True)},
        starter="steps = ...",
        solution=both(fi='steps = ["tutki", "segmentoi", "suunnittele", "kokeiluostot"]', en='steps = ["study", "segment", "plan", "trial"]'),
        kind=ordered(choice(*STEPS, names=STEPS)),
        expected=lambda: list(STEPS),
        mistakes=(
            Mistake(answer=lambda: ["segment", "study", "plan", "trial"],
                    hint=both(fi="Voiko jakaa ryhmiin sellaisia, joita ei ole vielä etsitty?", en="Can you divide into groups those who have not been looked for yet?")),
            Mistake(answer=lambda: ["study", "plan", "segment", "trial"],
                    hint=both(fi="Ohjelma tehdään valitulle kohderyhmälle. Kumpi siis on ensin?", en="A programme is made for a group that has been chosen. So which comes first?")),
            Mistake(answer=lambda: list(STEPS)[::-1],
                    hint=both(fi="Järjestys on oikea mutta lopusta alkuun.", en="The order is right, but from the end to the beginning.")),
            Mistake(answer=lambda: ["study", "segment", "trial", "plan"],
                    hint=both(fi="Kun asiakas ostaa ensimmäisen kerran, asiakassuhde on jo alkanut. Mitä piti tehdä ennen sitä?",
                              en="Once the customer buys for the first time, the relationship has begun. What had to be done before that?")),
            Mistake(when=lambda found: _steps(found)[-1:] not in ([], ["trial"]), example=lambda: ["trial", "study", "segment", "plan"],
                    hint=both(fi="Katso viimeistä. Missä vaiheessa asiakassuhde alkaa, kun kaikki muu on tehty?",
                              en="Look at the last. In which step does the relationship begin, when all else has been done?")),
            Mistake(when=lambda found: _steps(found)[:1] not in ([], ["study"]), example=lambda: ["plan", "study", "segment", "trial"],
                    hint=both(fi="Katso ensimmäistä. Mikä näistä onnistuu, vaikka prospekteista ei tiedetä vielä mitään?",
                              en="Look at the first. Which of these can be done when nothing is known about the prospects yet?")),
        ),
        look_back=both(fi="Mitä uuden asiakkaan hankinta maksoi?", en="What did it cost to win a new customer?"),
        praise=both(fi="Kaksi ensimmäistä vaihetta maksavat vähän, ja juuri ne ratkaisevat, kuinka paljon kaksi viimeistä maksavat.",
                    en="The first two steps cost little, and they decide how much the last two will cost."),
    ),
    Task(
        id="09.A7",
        sources=("S0-083", "S0-084"),
        title=both(fi="Jatko: kolme aluetta sisäkkäin", en="Going further: one area within another"),
        prompt=both(fi="""
Luentokalvolla 37 on kolme sisäkkäistä aluetta:

- **A**: mitä asiakas nyt ostaa meiltä vuodessa,
- **B**: mitä hän ostaa tällä toimialalla vuodessa, keneltä tahansa,
- **C**: mitä hän ostaa tällä toimialalla koko elinaikanaan.

Mikä kuvaus sopii kuhunkin alueeseen? Korvaa kolme pistettä joka kohdassa yhdellä sanalla lainausmerkeissä: {words:text}.
""", en="""
Slide 37 of the lecture has three areas, one within another:

- **A**: what the customer buys from us in a year now,
- **B**: what the customer buys in this trade in a year, from all suppliers,
- **C**: what the customer buys in this trade in a lifetime.

What does each show? Replace each set of three dots with one word in quotation marks: {words:text}.
"""),
        values=lambda: {"words": listed(AREAS, alphabetical=True)},
        starter='areas = {"A": ..., "B": ..., "C": ...}',
        solution=both(
            fi='areas = {"A": "kannattavuus", "B": "potentiaali", "C": "pitkäaikainen"}',
            en='areas = {"A": "profitability", "B": "potential", "C": "long-term"}',
        ),
        kind=mapping(choice(*AREAS, names=AREAS)),
        expected=lambda: dict(MEANING),
        mistakes=(
            Mistake(answer=lambda: {"A": "potential", "B": "profit", "C": "long"},
                    hint=both(fi="Mistä nykyinen tulos syntyy: siitä, mitä meiltä jo ostetaan, vai siitä, mitä voitaisiin ostaa?",
                              en="Where does the present result come from: from what is bought from us, or from what could be?")),
            Mistake(answer=lambda: {"A": "profit", "B": "long", "C": "potential"},
                    hint=both(fi="B on yksi vuosi. Kumpi kahdesta jäljellä olevasta koskee yhtä vuotta?", en="B is one year. Which of the two that remain is about one year?")),
            Mistake(answer=lambda: {"A": "long", "B": "potential", "C": "profit"},
                    hint=both(fi="A ja C ovat vaihtaneet paikkaa: suurin alue on elinaika.", en="A and C have changed places: the largest area is a lifetime.")),
        ),
        look_back=both(fi="Kuinka suuri osa on meidän?", en="How much of it is ours?"),
        praise=both(fi="Budjetti tehdään A:n perusteella ja tavoite B:n; C on syy hoitaa suhdetta.", en="A makes the budget, B the target, and C the relationship."),
    ),
    Task(
        id="09.A8",
        sources=("S3-012",),
        title=both(fi="Jatko: tuleva ostoaukko", en="Going further: the future gap"),
        prompt=both(fi="""
Tehdas ostaa kuljetuksia {spent:number} eurolla vuodessa. Ensi vuonna sen markkinat kasvavat {growth:percent}. **Sen oma osuus markkinoistaan** on nyt {before:percent} ja silloin {after:percent}. Sen tarvitsemat kuljetukset kasvavat samassa suhteessa kuin sen myynti.

Laske tuleva ostoaukko tuhansina euroina luvun kaavalla: markkinoiden kasvusta tuleva osa plus osuuden muutoksesta tuleva osa. (Niiden yhteisvaikutus jätetään pois, kuten luennolla.)
""", en="""
A factory spends {spent:money} a year on transport. Next year its market grows by {growth:percent}, and **its own share of its market** goes from {before:percent} to {after:percent}. The transport it needs grows in proportion to its sales.

Work out the future gap in thousands of euros by the formula of the chapter: the part from the growth of the market, plus the part from the change in the share. (Their joint effect is left out, as in the lecture.)
"""),
        values=lambda: {"spent": 1000 * BASE, "growth": GROWTH, "before": BEFORE, "after": AFTER},
        starter="future_gap = ...",
        solution="""
future_gap = 500 * 0.04 + 500 * (0.12 / 0.10 - 1)
future_gap
""",
        kind=money(0.05),
        expected=_future,
        mistakes=(
            Mistake(answer=lambda: BASE * (GROWTH + AFTER - BEFORE),
                    hint=both(fi="Osuus nousi kaksi prosenttiyksikköä, mutta tehtaan myynti kasvaa siitä enemmän kuin kaksi prosenttia. Jaa uusi osuus vanhalla.",
                              en="The share rose by two percentage points, but the factory's sales grow by more than two per cent. Divide the new share by the old.")),
            Mistake(answer=lambda: _future(interaction=True),
                    hint=both(fi="Laskit mukaan yhteisvaikutuksen, joka luennolla jätetään pois. Laske osat erikseen ja sitten yhteen.",
                              en="You counted the joint effect, which is left out in the lecture. Work out the parts separately, and add them up.")),
            Mistake(answer=lambda: BASE * GROWTH,
                    hint=both(fi="Tuo on markkinoiden kasvu. Osuuden muutos puuttuu.", en="That is the growth of the market. The change in the share is missing.")),
            Mistake(answer=lambda: BASE * (AFTER / BEFORE - 1),
                    hint=both(fi="Tuo on osuuden muutos. Markkinoiden kasvu puuttuu.", en="That is the change in the share. The growth of the market is missing.")),
            Mistake(answer=lambda: BASE * BEFORE * GROWTH + BASE * (AFTER - BEFORE),
                    hint=both(fi="Noin lasketaan, kun osuus on meidän osuutemme asiakkaasta. Tässä se on asiakkaan osuus omista markkinoistaan.",
                              en="That is how it goes when the share is our share of the customer's wallet. Here it is the customer's share of its own market.")),
        ),
        look_back=both(fi="*Jatko:* entä ensi vuonna?", en="*Going further:* and next year?"),
        praise=both(fi="Suurin osa tulee siitä, että asiakas itse menestyy. Siksi kannattaa tietää, ketkä ovat asiakkaan asiakkaita.",
                    en="Most of it comes from the customer's own success. That is why it pays to know who the customer's customers are."),
    ),
    Task(
        id="09.A9",
        sources=("S0-077", "S0-078", "S0-079"),
        title=both(fi="Jatko: sääntö ja vuosi 2024", en="Going further: the rule, and 2024"),
        prompt=both(fi="""
Myyntisuunnitelmassa sadasta myydystä yksiköstä 80 menee nykyisille, 15 uusille ja 5 entisille asiakkaille. Kuinka monta kertaa niin paljon keskimääräinen yksikkö maksaa kuin nykyiselle myyty? Laske se ensin 1–5–25-säännöllä ja sitten Suvilinjan **vuoden 2024** kuluista.

Aja ensin alla oleva solu. Se laskee, mitä yksikkö maksoi vuonna 2024, ja tallentaa hinnat nimellä `cost`: `cost["current"]`, `cost["new"]` ja `cost["lost"]`. Kirjoita luettelo `[…, …]`, toinen luku sadasosan tarkkuudella.
""", en="""
In a sales plan, 80 of a hundred units are sold to current customers, 15 to new and 5 to former ones. How many times as much as a unit sold to a current customer does the average unit cost? Work it out by the 1–5–25 rule first, and then from Suvilinja's costs **of 2024**.

Run the cell below first. It works out what a unit cost in 2024, and stores the costs under the name `cost`: `cost["current"]`, `cost["new"]` and `cost["lost"]`. Write a list: `[…, …]`, the second number to two decimals.
"""),
        given="""
of_2024 = selling[selling["year"] == 2024].groupby("rule_class")[["selling_cost_eur", "units_sold"]].sum()
cost = of_2024["selling_cost_eur"] / of_2024["units_sold"]
cost.round(2).to_frame("EUR")
""",
        starter="times = ...",
        solution="""
times = [0.80 * 1 + 0.15 * 5 + 0.05 * 25, (0.80 * cost["current"] + 0.15 * cost["new"] + 0.05 * cost["lost"]) / cost["current"]]
times
""",
        kind=ordered(money(0.005), money(0.006)),
        expected=_mean_costs,
        mistakes=(
            Mistake(answer=lambda: [_mean_costs()[0], _mean_costs()[1] * float(_unit_costs()["current"])],
                    hint=both(fi="Toinen on euroina. Jaa se vielä sillä, mitä nykyiselle myyty yksikkö maksaa.",
                              en="The second is in euros. Divide it by what a unit sold to a current customer costs.")),
            Mistake(answer=lambda: [sum(RULE.values()) / 3, float(_unit_costs().mean() / _unit_costs()["current"])],
                    hint=both(fi="Laskit kolmen luvun keskiarvon. Yksiköitä ei myydä kaikille yhtä monta: painota 80, 15 ja 5 sadasosalla.",
                              en="You took the mean of three numbers. Not as many units are sold to each: weight them by 80, 15 and 5 hundredths.")),
            Mistake(answer=lambda: [sum(RULE.values()) / 3, _mean_costs()[1]],
                    hint=both(fi="Ensimmäinen on kolmen luvun keskiarvo. Yksiköitä ei myydä kaikille yhtä monta: painota 80, 15 ja 5 sadasosalla.",
                              en="The first is the mean of three numbers. Not as many units are sold to each: weight them by 80, 15 and 5 hundredths.")),
            Mistake(answer=lambda: [_mean_costs()[0], _mean_costs(2025)[1]],
                    hint=both(fi="Toinen on vuodelta 2025, kuten luvussa. Kysytään vuotta 2024.", en="The second is for 2025, as in the chapter. The question is about 2024.")),
            Mistake(when=lambda found: _as_many_numbers(found, _mean_costs()) and all(abs(one / right - 100) < 1 for one, right in zip(found, _mean_costs(), strict=True)),
                    example=lambda: [100 * one for one in _mean_costs()],
                    hint=both(fi="Laskit sadan yksikön hinnan. Kysytään yhden.", en="You worked out what a hundred units cost. The question is about one.")),
        ),
        look_back=both(fi="Mitä euro lisämyyntiä maksaa?", en="What does a euro of additional sales cost?"),
        praise=both(fi="Sääntö yliarvioi suunnitelman hinnan, koska viisi menetettyä painaa siinä enemmän kuin kaikki nykyiset yhteensä.",
                    en="The rule puts the plan's cost too high, because in it the five lost ones weigh more than all the current ones together."),
    ),
    Task(
        id="09.A10",
        sources=("S0-081",),
        title=both(fi="Jatko: mitä takaisinvoitto saa maksaa?", en="Going further: what may a win-back cost?"),
        prompt=both(fi="""
Takaisin voitettu asiakas ostaa {sales:money} vuodessa ja pysyy keskimäärin {years:number} vuotta. Myynnistä jää katteeksi {margin:percent}. Kun asiakas yritetään voittaa takaisin, yksi kerta kuudesta onnistuu.

Kuinka monta euroa *yksi yrityskerta* saa enintään maksaa, jotta työstä ei tule tappiota? (Korkoa ei oteta huomioon.)
""", en="""
A customer won back buys {sales:money} worth a year, and stays for {years:number} years on average. The margin is {margin:percent} of sales. One attempt in six to win a customer back succeeds.

How many euros may *one attempt* cost at most, if the work is not to make a loss? (Leave out interest.)
"""),
        values=lambda: {"sales": YEARLY, "years": YEARS, "margin": MARGIN},
        starter="most_per_attempt = ...",
        solution="""
most_per_attempt = 900 * 0.40 * 2 / 6
most_per_attempt
""",
        kind=money(0.5),
        expected=_break_even,
        mistakes=(
            Mistake(answer=lambda: _break_even(tries=1),
                    hint=both(fi="Niin paljon saa maksaa yksi onnistuminen. Kuinka monta yrityskertaa siihen tarvitaan?",
                              en="That is what one success may cost. How many attempts does it take?")),
            Mistake(answer=lambda: _break_even(margin=1),
                    hint=both(fi="Laskit myynnistä. Vain kate jää käytettäväksi myyntityöhön.", en="You worked from sales. Only the margin is there to pay for the selling.")),
            Mistake(answer=lambda: _break_even(years=1),
                    hint=both(fi="Asiakas pysyy pidempään kuin yhden vuoden.", en="The customer stays for longer than a year.")),
            Mistake(answer=lambda: _break_even(years=1, tries=1),
                    hint=both(fi="Tuo on yhden vuoden kate yhdestä onnistumisesta. Kuinka monta vuotta asiakas pysyy, ja montako yrityskertaa katteella maksetaan?",
                              en="That is the margin of one year from one success. For how many years does the customer stay, and how many attempts must the margin pay for?")),
            Mistake(answer=lambda: _break_even(margin=1, tries=1),
                    hint=both(fi="Tuo on koko myynti yhdestä onnistumisesta. Paljonko siitä jää katteeksi, ja montako yrityskertaa sillä maksetaan?",
                              en="That is all the sales from one success. How much of it is margin, and how many attempts must that pay for?")),
            Mistake(answer=lambda: _break_even(tries=TRIES - 1),
                    hint=both(fi="Jaoit vain epäonnistuneilla kerroilla. Myös onnistunut kerta maksaa.",
                              en="You divided by the failed attempts only. The one that succeeds costs too.")),
            Mistake(answer=lambda: _break_even(tries=1 / TRIES),
                    hint=both(fi="Kerroit yrityskertojen määrällä. Kaikkien yrityskertojen on mahduttava yhden onnistumisen katteeseen: jaa.",
                              en="You multiplied by the attempts. All the attempts must fit into the margin of one success: divide.")),
        ),
        look_back=both(fi="Mitä uuden asiakkaan hankinta maksoi?", en="What did it cost to win a new customer?"),
        praise=both(fi="Nyt ei kysytä, onko menetetty 25 kertaa kalliimpi, vaan sitä, maksaako yrityskerta vähemmän kuin äsken laskemasi summa.",
                    en="Now the question is not whether a lost customer is 25 times as expensive, but whether an attempt costs less than the sum you have just worked out."),
    ),
    Task(
        id="09.A11",
        title=both(fi="Jatko: osuus sijan mukaan", en="Going further: a share from a rank"),
        prompt=both(fi="""
Asiakas käyttää kolmea kuljetusyhtiötä ja pitää meitä toiseksi parhaana. Laske luvun jatko-osan säännöllä, kuinka suuri osa hänen ostoistaan on meidän. Anna osuus, esimerkiksi `0.512`.
""", en="""
A customer uses three carriers, and thinks us the second best. By the rule in the going-further part of the chapter, what share of its purchases is ours? Give a share, such as `0.512`.
"""),
        starter="our_share = ...",
        solution="""
our_share = (1 - 2 / (3 + 1)) * 2 / 3
our_share
""",
        kind=share(0.0006),
        expected=_allocation,
        mistakes=(
            Mistake(answer=lambda: _allocation(1),
                    hint=both(fi="Tuo on parhaan osuus. Me olemme toinen.", en="That is the share of the best. We come second.")),
            Mistake(answer=lambda: _allocation(3),
                    hint=both(fi="Tuo on viimeisen osuus. Me olemme toinen.", en="That is the share of the last. We come second.")),
            Mistake(answer=lambda: (1 - 2 / 3 + 1) * 2 / 3,
                    hint=both(fi="Sulut puuttuvat: Python jakaa ennen kuin laskee yhteen. Kirjoita jakajan ympärille omat sulut.",
                              en="Brackets are missing: Python divides before it adds. Put brackets of their own round the divisor.")),
            Mistake(answer=lambda: (1 - 2 / 3) * 2 / 3,
                    hint=both(fi="Sija jaetaan luvulla, joka saadaan, kun toimittajien määrään lisätään yksi.", en="The rank is divided by one more than the number of suppliers.")),
        ),
        look_back=both(fi="*Jatko:* osuus ilman kyselyä?", en="*Going further:* a share without asking?"),
        praise=both(fi="Kolmesta keskimmäinen saa säännön mukaan saman kuin tasajaossa. Se on arvio, jonka voi tarkistaa kysymällä.",
                    en="By the rule the middle one of three gets what an even split would give. It is an estimate, to be checked by asking."),
    ),
    Task(
        id="09.A12",
        sources=("S0-089",),
        title=both(fi="Päätös: viisikymmentä soittoa", en="A decision: fifty calls"),
        prompt=both(fi="""
Myyjillä on aikaa {calls:number} soittoon. Soitot voi jakaa neljän ryhmän kesken. Viime vuonna osalle kustakin ryhmästä jätettiin arvan perusteella soittamatta, joten tiedetään myös, kuinka moni ostaa ilman soittoa (luvut ovat keksittyjä):

| ryhmä | nimiä | ostaa, kun soitetaan | ostaa ilman soittoa | kate ostosta |
|---|---|---|---|---|
{groups:text}

Jaa {calls:number} soittoa niin, että niistä tulee mahdollisimman paljon sellaista katetta, joka ei olisi tullut muuten. Kullekin soitetaan enintään kerran. Korvaa kolme pistettä joka kohdassa kokonaisluvulla; nolla kelpaa.
""", en="""
The sellers have time for {calls:number} calls. A call can go to any of four groups. Last year some of each group, drawn by lot, were not called, so it is known too how many buy without a call (the figures are made up):

| group | names | buy when called | buy without a call | margin per purchase |
|---|---|---|---|---|
{groups:text}

Divide {calls:number} calls so that they bring as much margin as possible that would not have come otherwise. Nobody is called more than once. Replace each set of three dots with a whole number; zero will do.
"""),
        values=lambda: {"calls": CALLS, "groups": _group_rows()},
        starter='calls = {"N": ..., "S": ..., "P": ..., "M": ...}',
        solution="""
calls = {"N": 50 - 18 - 12, "S": 12, "P": 0, "M": 18}
calls
""",
        kind=mapping(integer()),
        expected=best_plan,
        mistakes=(
            Mistake(when=lambda found: _plan(found, lambda plan: not all(calls >= 0 and calls.is_integer() for calls in plan.values())),
                    example=lambda: {"N": 20.5, "S": 12, "P": 0, "M": 17.5},
                    hint=both(fi="Soittojen määrä on kokonaisluku: puolikasta puhelua ei voi soittaa.", en="The number of calls is a whole number: nobody can make half a call.")),
            Mistake(when=lambda found: _plan(found, lambda plan: any(calls > GROUPS[name][0] for name, calls in plan.items())),
                    example=lambda: {"N": 0, "S": 0, "P": 0, "M": 50},
                    hint=both(fi="Jossakin ryhmässä ei ole niin monta nimeä. Yli jäävät soitot siirtyvät seuraavaan ryhmään.",
                              en="Some group does not have that many names. What is left over goes to the next group.")),
            Mistake(when=lambda found: _plan(found, lambda plan: sum(plan.values()) > CALLS),
                    example=lambda: {"N": 30, "S": 12, "P": 0, "M": 18},
                    hint=both(fi="Soittoja on yhteensä enemmän kuin myyjät ehtivät.", en="There are more calls in all than the sellers have time for.")),
            Mistake(answer=lambda: in_order("NSPM"),
                    hint=both(fi="Jaoit soitot nyrkkisäännön järjestyksessä. Kuinka paljon useammin kukin ryhmä ostaa, kun soitetaan?",
                              en="You followed the rule of thumb: current, new, lost. How much more often does each group buy when called?")),
            Mistake(answer=lambda: in_order("NSMP"),
                    hint=both(fi="Aloitit ryhmästä, joka ostaa useimmin. Kuinka moni siinä ostaisi soittamattakin?",
                              en="You began with the group that buys most often. How many in it would buy without a call?")),
            Mistake(answer=lambda: in_order("PMNS"),
                    hint=both(fi="Aloitit ryhmästä, jossa yhden oston kate on suurin. Kuinka moni soitto siellä johtaa ostoon?",
                              en="You began with the group in which one purchase has the largest margin. How many calls lead to a purchase there?")),
            Mistake(answer=lambda: in_order("NMSP"),
                    hint=both(fi="Laskit katteen, joka tulee niiltä, joille soitetaan. Osa siitä tulisi soittamattakin: vähennä ostoista ne, jotka tapahtuisivat muutenkin.",
                              en="You worked out the margin of those who are called. Some of it would come anyway: take off the purchases that would happen without a call.")),
            Mistake(when=lambda found: _plan(found, lambda plan: sum(plan.values()) < CALLS),
                    example=lambda: {"N": 0, "S": 12, "P": 0, "M": 18},
                    hint=both(fi="Soittoja jäi vielä yli. Missä ryhmässä on vielä nimiä?", en="There are calls left. Which group has names left?")),
            Mistake(when=lambda found: _plan(found, lambda plan: plan != best_plan()),
                    example=lambda: in_order("MSPN"),
                    hint=both(fi="Laske jokaisesta neljästä ryhmästä, mitä yksi soitto tuo: kuinka paljon useammin ostetaan soiton ansiosta, kertaa kate. Täytä sitten ryhmät suurimmasta luvusta alkaen, kunnes soitot loppuvat.",
                              en="Work out for each of the four groups what one call brings: how much more often they buy because of the call, times the margin. Then fill the groups from the largest number on, until the calls run out.")),
        ),
        look_back=both(fi="Mistä seuraava euro?", en="Where does the next euro come from?"),
        praise=both(fi="Säännön mukaan menetetyt olisivat olleet viimeisiä. Omien lukujen mukaan he ovat ensimmäisiä, ja luvut saat vain, jos osalle jätetään arvan perusteella soittamatta.",
                    en="By the rule the lost ones would have come last. Your own figure put them first, and you only get it if some, drawn by lot, are not called."),
    ),
    OpenTask(
        id="09.O1",
        sources=("S0-080", "S0-081", "X-09", "X-10"),
        title=both(fi="Jatko: miksi viisi, miksi kaksikymmentäviisi?", en="Going further: why five, why twenty-five?"),
        prompt=both(fi="""
Luentokalvolla 36 kysytään kaksi asiaa: miksi yhden yksikön myyminen uudelle asiakkaalle maksaa viisinkertaisesti, ja miksi entiselle 25-kertaisesti? Anna kummallekin kaksi syytä. Kerro sitten, mikä luvussa puhuu sääntöä vastaan, ja ehdota, mistä kolmesta luvusta oma yrityksesi laskisi säännön itselleen. Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
Slide 36 of the lecture asks two things: why does it cost five times as much to sell one unit to a new customer, and why 25 times as much to a former one? Give two reasons for each. Then say what in the chapter speaks against the rule, and suggest from which three figures your own firm would work out the rule for itself. Write your answer between the quotation marks.
"""),
        answer="rule",
        model=both(fi="""
Mallivastaus (tekijän täydennys). Uusi on kallis, koska hänet pitää ensin löytää, koska useimmat yrityskerrat epäonnistuvat ja
koska luottamus ja tiedot (osoite, laskutus, tarpeet) puuttuvat. Entinen on kallis, koska hänellä on syy olla ostamatta, koska
hänellä on jo toinen toimittaja ja koska ensin on korjattava se, mikä meni vikaan. Vastaan puhuu neljä asiaa: säännöllä ei ole
lähdettä; Suvilinjassa suhde oli noin 1 : 4 : 7; luvun 8 taulukossa hankinta ja hoito maksavat lähes saman verran; ja kalvon 40
mukaan menetetyt ovat lisämyynnin lähde ja muistiinpanojen mukaan takaisin on voitava tulla helposti. Entinen myös tunnetaan:
kuitit ja lähdön syy ovat tallessa. Oma sääntö: myyntityön kulut ja myydyt yksiköt (tai eurot) erikseen nykyisille, uusille ja
menetetyille, epäonnistumiset mukana, ja sen viereen kate. Sekään ei kerro, mitä seuraava euro maksaa.
""", en="""
Model answer (author's completion). A new customer is expensive because it has to be found first, because most attempts fail, and
because trust and facts (address, invoicing, needs) are missing. A former one is expensive because it has a reason not to buy, because
it has another supplier by now, and because what went wrong must be put right first. Four things speak against the rule: it has no
source; at Suvilinja the ratio was about 1 : 4 : 7; in the table of chapter 8 acquisition and retention cost nearly the same; and by
slide 40 lost customers are a source of sales, and by the notes it should be easy to come back. A former customer is known, too: there are
receipts and a reason for leaving. A rule of one's own: costs of selling and units (or euros) sold, separately for current, new and
lost customers, failed attempts counted, with the margin beside it. Even that does not show what the next euro costs.
"""),
        points=(
            both(fi="Mitä sellaista työtä uuden kanssa tehdään, jota nykyisen kanssa ei tarvita?", en="What work is there with a new customer that a current one does not need?"),
            both(fi="Mitä entisestä tiedetään, mitä uudesta ei?", en="What is known about a former customer that is not known about a new one?"),
            both(fi="Lasketko hinnan yksikköä, euroa vai asiakasta kohti, ja ovatko epäonnistumiset mukana?", en="Do you count the cost per unit, per euro or per customer, and are failed attempts in it?"),
        ),
        rubric=(
            (both(fi="Syyt", en="Reasons"), both(fi="antaa kummallekin kaksi syytä, jotka koskevat tehtyä työtä", en="gives two reasons for each that are about the work done")),
            (both(fi="Vastaväite", en="Against"), both(fi="mainitsee ainakin kaksi havaintoa, jotka eivät sovi sääntöön", en="names at least two findings that do not fit the rule")),
            (both(fi="Oma sääntö", en="A rule of one's own"), both(fi="sanoo, mistä luvuista sen laskisi", en="says from which figures it would be worked out")),
        ),
        minimum_words=40,
    ),
    OpenTask(
        id="09.O2",
        sources=("S1-021", "S1-022"),
        title=both(fi="Jatko: mitä asiakkaanne ostavat muilta?", en="Going further: what do your customers buy from others?"),
        prompt=both(fi="""
Koulutuspäivän muistiinpanoissa kysytään, tiedetäänkö organisaatiossanne, kuinka paljon asiakkaat ostavat kilpailijoilta, ja kuinka paljon nykyisessä asiakasosuudessa on käyttämätöntä potentiaalia. Valitse viisi tuntemaasi asiakasta (omasta työstäsi tai yrityksestä, jota seuraat). Kirjoita kustakin rivi: ostot teiltä, arvio kaikista ostoista (vähintään, todennäköisesti, enintään), mihin arvio perustuu (asiakas kertoi, tarjouskilpailu, laskelma vai arvaus) ja kuinka paljon siitä voisi tulla teille. Kerro lopuksi, keneltä kysyisit mitä. Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
The notes of the training day ask whether your organisation knows how much its customers buy from competitors, and how much unused potential there is in the present share. Choose five customers that you know (from your own work, or of a firm that you follow). Write a line for each: what it buys from you, an estimate of all it buys (at least, likely, at most), what the estimate is based on (told by the customer, a tender, a calculation or a guess), and how much of it could come to you. End by saying whom you would ask what. Write your answer between the quotation marks.
"""),
        answer="elsewhere",
        model=both(fi="""
Mallivastaus (tekijän täydennys), muut rivit samaan tapaan. Konepaja K: meiltä 40 000 euroa; kaikki ostot vähintään 90 000,
todennäköisesti 120 000, enintään 160 000; perustuu tarjouspyyntöön viime keväältä; konepaja pitää aina kahta toimittajaa ja antaa
yhdelle korkeintaan kaksi kolmasosaa, joten saatavissa on noin 40 000. Koulu L: meiltä 8 000; arvaus 10 000–30 000; en tiedä, mitä
hankintasääntö sallii. Nykyinen aukko on yhteensä noin 200 000, mutta siitä tiedän varmasti vain kolmasosan: lopun perusteena on
arvaus. Kysyisin ostajalta kolme asiaa: mitä muuta samaan tarpeeseen ostetaan, miksi toimittajia on kaksi ja milloin seuraava
kilpailutus on. Lukua ei kysytä urkkimalla kilpailijan hintoja, eikä sitä tarvitse tietää euron tarkkuudella.
""", en="""
Model answer (author's completion); the other lines in the same way. Workshop K: from us €40,000; all it buys at least 90,000,
likely 120,000, at most 160,000; based on a request for tenders last spring; the workshop always keeps two suppliers and gives one at
most two thirds, so about 40,000 can be won. School L: from us 8,000; a guess of 10,000–30,000; I do not know what the purchasing
rules allow. The current gap is about 200,000 in all, but I know only a third of it for certain: the rest rests on guesses. I would ask
the buyer three things: what else is bought for the same need, why there are two suppliers, and when the next tender is. This is not
asked by prying into a competitor's prices, and it need not be known to the euro.
"""),
        points=(
            both(fi="Mihin arvio perustuu, ja kuinka vanha se on?", en="What is the estimate based on, and how old is it?"),
            both(fi="Mikä estää asiakasta antamasta teille kaikkea?", en="What keeps the customer from giving you everything?"),
            both(fi="Kuka asiakkaan puolella tietää luvun, ja miksi hän kertoisi sen?", en="Who on the customer's side knows the figure, and why would they tell you?"),
        ),
        rubric=(
            (both(fi="Väli", en="Range"), both(fi="antaa arviolle alarajan ja ylärajan", en="gives the estimate a lower and an upper end")),
            (both(fi="Peruste", en="Basis"), both(fi="sanoo, mihin kukin arvio perustuu", en="says what each estimate is based on")),
            (both(fi="Saatavissa", en="Attainable"), both(fi="erottaa aukon siitä, mitä voi saada", en="tells the gap from what can be won")),
        ),
        minimum_words=40,
    ),
    OpenTask(
        id="09.O3",
        sources=("S1-023", "S1-020", "S0-082", "S0-075"),
        title=both(fi="Jatko: miksi asiakas ostaa usealta?", en="Going further: why does a customer buy from several?"),
        prompt=both(fi="""
Suvilinjan myyjä sanoo: ”Kalanjalostaja käyttää meidän lisäksemme toista varustamoa. Tarjotaan kymmenen prosentin alennus, jos se keskittää kaiken meille.” Muistiinpanojen mukaan asiakas voi varmistaa toimintaansa ostamalla usealta, ja syy on tiedettävä. Kirjoita myyjälle: 1) kolme mahdollista syytä käyttää kahta toimittajaa ja mitä kukin syy tarkoittaisi tarjouksen kannalta, 2) mitä etuja kalanjalostaja itse voisi nähdä hyvässä ja toimivassa asiakassuhteessa, 3) mitä se menettäisi, jos kaikki olisi meillä, 4) milloin keskittäminen kannattaisi *meille*, vaikka alennus maksetaan. Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
A seller at Suvilinja says: “The fish processor uses another line besides us. Let us offer ten per cent off if it gives everything to us.” By the notes a customer may secure its operations by buying from several, and you must know why. Write to the seller: 1) three possible reasons for two suppliers, and what each would mean for the offer, 2) what advantages the fish processor itself might see in a good, working relationship, 3) what it would lose if we had everything, 4) when concentration would pay *us* in spite of the discount. Write your answer between the quotation marks.
"""),
        answer="several",
        model=both(fi="""
Mallivastaus (tekijän täydennys). 1) Varmuus: kala ei odota, joten toinen varustamo on vakuutus; alennus ei auta, mutta lupaus
korvaavasta vuorosta voisi. Aikataulu: toinen lähtee aamuyöllä, me emme; silloin ratkaisee lähtö, ei hinta. Hinta: kahta
kilpailutetaan keskenään; silloin alennus siirtää ostoja hetkeksi, ja se annetaan myös siitä, mitä ostettaisiin muutenkin.
2) Kalanjalostaja voi nähdä etuna yhden yhteyshenkilön, sovitut kylmäpaikat, ennakkotiedon aikataulun muutoksista, laskun kerran
kuussa ja sen, että sen tarpeet tunnetaan: ostonsa keskittäneelle asiakkaalle on helpompi tuottaa palvelua. 3) Se menettäisi
neuvotteluvoimaa ja varajärjestelmän. Siksi tavoittelisin kahta kolmasosaa, en kaikkea, ja kysyisin ensin, miksi.
""", en="""
Model answer (author's completion). 1) Security: fish does not wait, so the other line is an insurance; a discount does not help, but
the promise of a substitute departure might. Timetable: the other sails before dawn and we do not; then the departure decides, not the
price. Price: the two are set against each other; then a discount moves purchases for a while, and is also given on what would be
bought anyway. 2) The processor may see advantages in one contact person, agreed places for chilled goods, early word of changes in the
timetable, one bill a month, and in our knowing its needs: a customer who concentrates is easier to serve. 3) It would lose bargaining
power and its reserve. So I would aim at two thirds, not at everything, and ask why first.
"""),
        points=(
            both(fi="Mikä on pahinta, mitä kalanjalostajalle voi tapahtua, jos toimittajia on vain yksi?", en="What is the worst that can happen to the processor with one supplier only?"),
            both(fi="Kenen rahoilla alennus maksetaan niistä kuljetuksista, jotka ovat jo meillä?", en="Who pays for the discount on the transport that is ours already?"),
            both(fi="Mitä etua asiakas itse näkisi, ei vain me?", en="What advantage would the customer see, and not just we?"),
        ),
        rubric=(
            (both(fi="Syyt", en="Reasons"), both(fi="antaa kolme syytä ja sanoo, mitä kustakin seuraa", en="gives three reasons, and says what follows from each")),
            (both(fi="Asiakkaan etu", en="The customer's advantage"), both(fi="nimeää ainakin kaksi etua asiakkaan kannalta", en="names at least two advantages from the customer's point of view")),
            (both(fi="Hinta", en="Price"), both(fi="sanoo, mitä asiakas menettää tai mitä alennus maksaa", en="says what the customer loses, or what the discount costs")),
        ),
        minimum_words=40,
    ),
    OpenTask(
        id="09.O4",
        sources=("S1-021", "S1-022", "S1-023", "S0-089", "S0-092"),
        title=both(fi="Yritys, jota et ole nähnyt: kahviautomaatit", en="A company you have not seen: coffee machines"),
        prompt=both(fi="""
Kahvipalvelu Pannu myy kahvia ja automaatteja toimistoille. Omistaja on asettanut ensi vuodelle tavoitteen: 60 000 euroa lisää myyntiä. Kate on 40 prosenttia. Sinulla on nämä tiedot:

- Kolme suurta asiakasta ostaa kahvia yhteensä 100 000 eurolla, josta 60 000 Pannulta. Niiden hankintasäännön mukaan yksi toimittaja saa enintään 60 prosenttia.
- Kaksi muuta suurta ostaa yhteensä 50 000 eurolla, josta 30 000 Pannulta. Niillä ei ole rajaa. Luvut ovat myyjän arvaus.
- Viime vuonna otettiin yhteyttä 200 toimistoon, ja työ maksoi 30 000 euroa. Asiakkaiksi tuli 10. Yksi uusi ostaa 3 000 eurolla vuodessa ja pysyy keskimäärin neljä vuotta.
- Viime vuonna lähti 12 asiakasta, useimmat siksi, että automaatin korjaus kesti viikon.
- Omistaja sanoo: ”Aukko on tasan tavoitteen kokoinen. Uusi maksaa viisi kertaa niin paljon kuin vanha, joten pysytään vanhoissa.”

Vastaa omistajalle muutamalla lauseella kuhunkin: 1) kuinka paljon aukosta on saatavissa, ja kuinka varmaa se on, 2) mitä yhden uuden asiakkaan hankinta maksoi, ja kannattaako se, 3) mitä tekisit ensin, jotta tavoitteeseen päästäisiin, ja mitä näistä tiedoista ei voi päätellä. Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
The coffee service Pannu sells coffee and machines to offices. The owner has set a target for next year: another €60,000 of sales. The margin is 40%. You have these facts:

- Three large customers spend €100,000 on coffee in all, €60,000 of it with Pannu. By their purchasing rules one supplier may have at most 60%.
- Two other large ones spend €50,000 in all, €30,000 of it with Pannu. They have no limit. The figures are the seller's guess.
- Last year 200 offices were approached, and the work cost €30,000. Ten became customers. A new one buys €3,000 worth a year, and stays for four years on average.
- Last year 12 customers left, most of them because it took a week to repair the machine.
- The owner says: “The gap is exactly as large as the target. A new customer costs five times as much as an old one, so let us stay with the old ones.”

Answer the owner, a few sentences to each: 1) how much of the gap can be won, and how certain is that, 2) what did it cost to win one new customer, and does it pay, 3) what would you do first to reach the target, and what cannot be concluded from these facts. Write your answer between the quotation marks.
"""),
        answer="coffee",
        model=both(fi="""
Mallivastaus (tekijän täydennys). 1) Aukko on 60 000 euroa, mutta saatavissa on siitä 20 000. Ne kolme asiakasta, joilla on raja, ostavat Pannulta jo
sen 60 prosenttia, jonka sääntö sallii, joten niiltä ei ole saatavissa mitään. Kahdelta muulta on saatavissa 50 000 − 30 000, ja
sekin on arvaus: kysytään asiakkailta. 2) Yhden hankinta maksoi 3 000 euroa, sillä myös 190 epäonnistumista kuuluu hintaan. Katetta
tulee 1 200 euroa vuodessa, neljässä vuodessa 4 800, joten uusi maksaa itsensä takaisin kahdessa ja puolessa vuodessa. Se kannattaa,
jos asiakas pysyy ja seuraavat eivät maksa enempää. 3) Ensin nopeuttaisin korjausta. Viime vuonna lähti 12 ja tuli 10, joten
Pannu kutistuu jo ennen kuin kasvu alkaa, ja uudetkin lähtevät, jos automaatti seisoo viikon. Vasta sitten soittaisin lähteneille. Jos aukosta saadaan
20 000, puuttuu 40 000 eli 13–14 uutta, ja lisäksi on korvattava kaikki lähtevät. En tiedä, mitä vanhalle myyminen maksaa
(viisinkertaisuus on sääntö, ei havainto), mitä seuraava uusi maksaa eikä sitä, olivatko lähteneet kannattavia.
""", en="""
Model answer (author's completion). 1) The gap is €60,000, but only €20,000 of it can be won. The three with a limit already give Pannu
the 60% that their rules allow, so nothing more can be won from them. From the other two €50,000 − €30,000 can be won, and even
that is a guess: ask the customers. 2) Winning one cost €3,000, for the 190 failed attempts are part of the cost. The margin
is €1,200 a year, €4,800 in four years, so a new one has paid for itself in two and a half years. It pays, if they stay and the next
ones do not cost more. 3) First I would make repairs quick. Last year 12 left and 10 came, so Pannu is shrinking before the growth
begins, and new ones leave too if the machine stands still for a week. Only then would I call those who left. If the gap brings
€20,000, another €40,000 is missing, 13 or 14 new customers, and all who leave must be replaced on top of that. I do not know what
selling to an old customer costs (five times is a rule, not a finding), what the next new one costs, or whether those who left
were profitable.
"""),
        points=(
            both(fi="Miten kolmen asiakkaan raja vaikuttaa siihen, mitä aukosta on saatavissa?", en="How does the limit of three customers affect what can be won of the gap?"),
            both(fi="Montako euroa maksoi yksi onnistuminen, ja kuinka nopeasti kate tuo ne takaisin?", en="How many euros did one success cost, and how soon does the margin bring them back?"),
            both(fi="Montako asiakasta lähti ja montako tuli? Mikä luvun kuudesta keinosta Pannulta petti?", en="How many customers left, and how many came? Which of the six means of the chapter failed at Pannu?"),
            both(fi="Mikä luvuista on mitattu, mikä arvattu ja mikä pelkkä sääntö?", en="Which of the figures is measured, which is a guess, and which is only a rule?"),
        ),
        rubric=(
            (both(fi="Saatavissa", en="Attainable"), both(fi="laskee saatavissa olevan osan ja mainitsee, että se perustuu arvaukseen", en="works out the attainable part, and says that it rests on a guess")),
            (both(fi="Uuden hinta", en="Cost of a new one"), both(fi="laskee epäonnistumiset mukaan ja vertaa hintaa katteeseen", en="counts the failed attempts, and compares the cost with the margin")),
            (both(fi="Menetetyt", en="Lost customers"), both(fi="ottaa lähteneet huomioon ja sanoo, mitä on korjattava ensin", en="takes those who left into account, and says what must be put right first")),
            (both(fi="Suunnitelma", en="Plan"), both(fi="sanoo, mistä loput tulisivat ja mitä ei voi päätellä", en="says where the rest would come from, and what cannot be concluded")),
        ),
        minimum_words=60,
    ),
)


def _group_rows() -> str:
    """The four groups of A12 as rows of a table."""
    from asiakkuus_lib.show import money as written
    from asiakkuus_lib.show import number, percent

    said = {
        "N": both(fi="N: nykyiset, joilta puuttuu jokin tuotteistamme", en="N: current customers who lack one of our products"),
        "S": both(fi="S: nykyisten suosittelemat", en="S: referred by current customers"),
        "P": both(fi="P: prospektit luettelosta", en="P: prospects from a list"),
        "M": both(fi="M: menetetyt, jotka lähtivät hinnan takia", en="M: lost customers who left because of the price"),
    }
    return "\n".join(
        f"| {said[name]} | {number(names)} | {percent(called)} | {percent(anyway)} | {written(margin, 'EUR')} |"
        for name, (names, called, anyway, margin) in GROUPS.items()
    )
