"""Exercises of lesson 01: concepts. Every expected answer is computed from the course's own data, or from the task."""

from functools import cache
from numbers import Real

import pandas as pd

from asiakkuus_lib import profitability
from asiakkuus_lib.learn.kinds import choice, integer, ordered, share
from asiakkuus_lib.learn.tasks import Mistake, OpenTask, Page, Task
from asiakkuus_lib.lessons.common.words import but, listed
from asiakkuus_lib.locale import both, language, languages
from asiakkuus_lib.locale.both import Both
from asiakkuus_lib.reading import course_data, read_costs, read_transactions

# Each has its number in task A1, the last name.
CONCEPT_NAMES: dict[str, tuple[str, ...]] = {
    "umbrella_term": ("asiakkuusmarkkinointi", "relationship marketing in the wide sense", "umbrella", "umbrella term", "kattokäsite", "1"),
    "rm": ("suhdemarkkinointi", "relationship marketing", "relationship", "rm", "2"),
    "crm": ("asiakkuuksien johtaminen", "customer relationship management", "crm", "johtaminen", "3"),
    "customer_marketing": ("asiakassuhdemarkkinointi", "customer relationship marketing", "customer", "4"),
    "database": ("tietokantamarkkinointi", "database marketing", "database", "5"),
    "loyalty": ("kanta-asiakasmarkkinointi", "loyalty marketing", "loyalty", "6"),
    "one_to_one": ("yksilömarkkinointi", "one-to-one marketing", "one-to-one", "täsmämarkkinointi", "7"),
    "cem": ("asiakaskokemuksen johtaminen", "customer experience management", "cem", "8"),
}
# Of task A1, in the order of its sentences.
GYM = ("loyalty", "rm", "crm", "one_to_one", "cem", "customer_marketing", "database", "umbrella_term")
APPROACH_NAMES: dict[str, tuple[str, ...]] = {
    "transactional": ("transaktio", "transactional", "transaction", "transaktiolähestymistapa"),
    "relational": ("suhde", "relational", "relationship", "suhdelähestymistapa"),
}
# Of task A3, in the order of its sentences.
LAUNDRY = tuple({"T": "transactional", "R": "relational"}[letter] for letter in "RTRRTT")
VERB_NAMES: dict[str, tuple[str, ...]] = {
    "strengthen": ("vahvistaa", "strengthen", "vahvistaminen", "strengthening"),
    "acquire": ("hankkia", "acquire", "hankkiminen", "hankinta", "acquiring"),
    "end": ("päättää", "end", "päättäminen", "lopettaa", "lopettaminen", "ending"),
}
# Of task A6, in the order of its sentences.
MEASURES = ("acquire", "strengthen", "end", "strengthen", "end", "acquire")
ERA_NAMES: dict[str, tuple[str, ...]] = {
    "traditional": ("perinteinen", "traditional", "perinteinen markkinointi"),
    "services": ("palvelut", "services", "palvelujen markkinointi", "services marketing"),
    "relationship": ("suhde", "relationship", "asiakassuhdelähtöinen", "relationship-led"),
    "network": ("verkosto", "network", "verkostolähtöinen", "network-led"),
}
# Of task A7, in the order of its sentences.
RULES = ("services", "traditional", "relationship", "network", "traditional")
YARDSTICK_NAMES: dict[str, tuple[str, ...]] = {
    "sales": ("myynti", "sales"),
    "new": ("uudet", "new"),
    "profit": ("voitto", "profit"),
    "kept": ("pysyneet", "kept"),
}
# Of task A5; its columns have the words of the answer.
REPEATING = """
first_year = purchases.groupby("customer_id")["date"].min().dt.year
began, ended = register["relationship_began_on"], register["relationship_ended_on"]
years = {{}}
for year in (2024, 2025):
    money = purchases[purchases["date"].dt.year == year].groupby("customer_id")["amount"].sum()
    left = profitability.profit_by_year(purchases, read_costs().frame)["profit"].xs(year, level="year")
    there = began[(began < f"{{year}}-01-01") & ~(ended < f"{{year}}-01-01")].index
    stayed = ~(ended[there] < f"{{year + 1}}-01-01")
    years[year] = pd.DataFrame({{
        "{sales}": money.groupby(seller).sum(), "{new}": first_year[first_year == year].groupby(seller).size(),
        "{profit}": left.groupby(seller).sum(), "{kept}": stayed.groupby(seller).mean(),
    }})
years[2024].corrwith(years[2025], method="spearman").round(2).to_frame("{alike}")
"""
# Of task A8: Finland's labour force in 2020, thousands, by age (Statistics Finland, Labour Force Survey 2020, table 26).
LABOUR_FORCE = {"15-24": 307, "25-34": 592, "35-44": 632, "45-54": 601, "55-64": 531, "65-74": 79}


@cache
def _firms() -> pd.DataFrame:
    """Each business of the register: agreement in force, contacted and bought in 2025."""
    register = course_data("customers").set_index("customer_id")
    firms = register[register["customer_type"] == "business"]
    contacts, bought = course_data("contacts"), read_transactions().frame
    return pd.DataFrame({
        "in_force": firms["relationship_began_on"].notna() & firms["relationship_ended_on"].isna(),
        "contacted": firms.index.isin(contacts.loc[contacts["date"].dt.year == 2025, "customer_id"]),
        "bought": firms.index.isin(bought.loc[bought["date"].dt.year == 2025, "customer_id"]),
    })  # fmt: skip


def _agreements() -> int:
    """Agreements in force, those of private persons too."""
    register = course_data("customers")
    return int((register["relationship_began_on"].notna() & register["relationship_ended_on"].isna()).sum())


@cache
def _sellers(year: int) -> pd.DataFrame:
    """What the sellers came to in a year, as the cells of the tasks compute it."""
    purchases, seller = read_transactions().frame, _seller()
    of_year = purchases[purchases["date"].dt.year == year]
    late = of_year[of_year["date"].dt.month >= 10]
    sales = of_year.groupby("customer_id")["amount"].sum()
    profit = profitability.profit_by_year(purchases, read_costs().frame)["profit"].xs(year, level="year")
    largest = sales.groupby(seller).nlargest(3).index.get_level_values("customer_id")
    return pd.DataFrame({
        "late_sales": late.groupby("customer_id")["amount"].sum().groupby(seller).sum(),
        "sales": sales.groupby(seller).sum(),
        "profit": profit.groupby(seller).sum(),
        "profit_of_largest": profit[largest].groupby(seller).sum(),
        "buyers": sales.groupby(seller).size(),
    })  # fmt: skip


def _seller() -> pd.Series:
    return course_data("contacts").groupby("customer_id")["seller_id"].first()


def _firsts(year: int = 2024) -> list[str]:
    found = _sellers(year)
    per_buyer = found["late_sales"] / found["buyers"]
    return [str(column.idxmax()) for column in (found["late_sales"], found["profit_of_largest"], per_buyer)]


@cache
def _repeated() -> pd.Series:
    """How alike the order of the sellers was in 2024 and in 2025, by each yardstick."""
    purchases, seller = read_transactions().frame, _seller()
    register = course_data("customers").set_index("customer_id")
    first = purchases.groupby("customer_id")["date"].min().dt.year
    began, ended = register["relationship_began_on"], register["relationship_ended_on"]
    years = {}
    for year in (2024, 2025):
        there = began[(began < f"{year}-01-01") & ~(ended < f"{year}-01-01")].index
        kept = ~(ended[there] < f"{year + 1}-01-01")
        years[year] = _sellers(year)[["sales", "profit"]].assign(
            new=first[first == year].groupby(seller).size(), kept=kept.groupby(seller).mean())  # fmt: skip
    # As corrwith(method="spearman"), which would load all of scipy's statistics for it.
    return years[2024].rank().corrwith(years[2025].rank())


def _has_amount(answer: object) -> bool:
    """Whether a number stands where a seller is asked for."""
    return isinstance(answer, list) and any(str(item).replace(".", "", 1).isdigit() for item in answer)


def _is_of_no_term(answer: object) -> bool:
    """Whether a list of the numbers of terms has another number in it."""
    numbers = {names[-1] for names in CONCEPT_NAMES.values()}
    return isinstance(answer, list) and any(str(item).isdigit() and str(item) not in numbers for item in answer)


def _are_plain_numbers(answer: object) -> bool:
    """Whether sellers are given by their numbers alone."""
    return isinstance(answer, list) and len(answer) > 0 and all(str(item).isdigit() and len(str(item)) < 3 for item in answer)


def _has_yardstick(answer: object) -> bool:
    """Whether a column of the table stands where a seller is asked for."""
    return isinstance(answer, list) and any(str(item).replace(" ", "_") in _sellers(2024).columns for item in answer)


def _has_first_of_2025(answer: object) -> bool:
    """Whether some place has the one who was first in 2025, though not in 2024."""
    if not isinstance(answer, list) or len(answer) != len(_firsts()):
        return False
    places = zip(answer, _firsts(2025), _firsts(), strict=True)
    return any(str(item).upper() == then and then != now for item, then, now in places)


def _must_be_young(young: float = 0.0, half: float = 0.5) -> float:
    """Which share of those aged 35 to 44 would have to be under 40."""
    force = LABOUR_FORCE
    return (half * sum(force.values()) - force["15-24"] - force["25-34"] + young) / force["35-44"]


def _right(answer: object, wanted: tuple[str, ...], names: dict[str, tuple[str, ...]]) -> int:
    """How many words of an answer stand where they should; -1 where it is no list of as many."""
    if not isinstance(answer, list) or len(answer) != len(wanted):
        return -1
    return sum(str(word) in (right, *names[right]) for word, right in zip(answer, wanted, strict=True))


def _numbered(names: dict[str, tuple[str, ...]]) -> str:
    """Words of answers with their numbers, in the reader's language."""
    return ", ".join(f"{name[-1]} {name[languages().index(language())]}" for name in names.values())


# The two approaches, each with the other.
_OTHER = {"transactional": "relational", "relational": "transactional"}


def _some_right(n: int) -> Mistake:
    """An answer to A3 that is right for n sentences. Of two words the place would be the answer, so the number is told."""
    words = {"n": n, "all": len(LAUNDRY)}
    return Mistake(
        when=lambda answer: _right(answer, LAUNDRY, APPROACH_NAMES) == n,
        example=lambda: [*LAUNDRY[:n], *(_OTHER[one] for one in LAUNDRY[n:])],
        hint=Both(
            "Oikein on {n}/{all}. Kysy jokaisesta lauseesta: tavoitellaanko tässä yhtä kauppaa vai pitkää suhdetta?".format(**words),
            "{n} of {all} are right. Ask of each sentence: does it aim at one deal, or at a long relationship?".format(**words)))  # fmt: skip


PAGE = Page(
    setup="""
import pandas as pd

from asiakkuus_lib import profitability
from asiakkuus_lib.reading import course_data, read_costs, read_transactions
from asiakkuus_lib.learn import check, exercise, reflect

purchases = read_transactions().frame
register = course_data("customers").set_index("customer_id")
contacts = course_data("contacts")
seller = contacts.groupby("customer_id")["seller_id"].first()
""",
    note=both(fi="Hakasulut saat näppäimillä AltGr + 8 ja AltGr + 9, &-merkin näppäimillä Vaihto + 6 (suomalainen näppäimistö).",
              en="On a Finnish keyboard square brackets are AltGr + 8 and AltGr + 9, and & is Shift + 6."),
    fetches=both(fi="Se hakee Suvilinjan ostotapahtumat, asiakasrekisterin ja myyjien yhteydenotot sekä sen, kuka on kunkin yrityksen myyjä.",
                 en="It fetches Suvilinja's transactions, its register of customers and its sellers' contacts, and finds which seller is responsible for each business."),
)

TASKS = (
    Task(
        id="01.A1",
        sources=("S0-007", "S0-008", "S0-009", "S0-010", "S0-011", "S0-012", "S0-013", "S0-094"),
        title=both(fi="Kahdeksan sanaa kuntosalilla", en="Eight terms at a gym"),
        prompt=both(fi="""
Kuntosaliketjussa kaikki sanovat tekevänsä ”asiakkuustyötä”. Mikä luvun kahdeksasta sanasta sopii kuhunkin lauseeseen tarkimmin? Jokainen sana esiintyy kerran.

1. Yli vuoden jäsenenä olleet saavat oman aamuvuoron ja joululahjan.
2. Pidetään yhteyttä omistajiin, ohjaajiin, liikuntaseuroihin ja vuokranantajaan.
3. Ketju päättää keskittyä kolmeen suureen työnantajaan. Johtoryhmä katsoo neljännesvuosittain, päästiinkö siihen, mitä kultakin haluttiin.
4. Jokainen jäsen saa ohjelman, joka on tehty vain hänelle.
5. Salin johtaja käy itse treeneissä ja muuttaa kaiken, mikä tekee käynnistä ikävän.
6. Nykyisille jäsenille kirjoitetaan joka kuukausi, kysytään kuulumisia ja seurataan, miten yhteys pysyy.
7. Kulkukorttien lokista poimitaan ne, jotka käyvät vain iltaisin, ja heille lähtee viesti uudesta iltatunnista.
8. Vuosikertomuksessa kohdista 1–7 kerrotaan yhden otsikon alla.

Sanoilla on numerot: {words:text}.

Korvaa kolme pistettä luettelolla, jossa on kahdeksan sanan *numerot* lauseiden järjestyksessä. Kolmen numeron luettelo näyttää tältä: `[5, 5, 5]`. Hakasulut tulevat ympärille ja pilkku jokaisen numeron väliin.
""", en="""
In a chain of gyms everybody says that they “work with relationships”. Which of the chapter's eight terms fits each sentence most closely? Each term is used once.

1. Those who have been members for over a year get a morning hour of their own, and a present at Christmas.
2. The gym keeps in touch with owners, instructors, sports clubs and the landlord.
3. The chain decides to concentrate on three large employers. Each quarter the board checks whether it has got what it wanted from each.
4. Each member gets a programme made for that person alone.
5. The manager trains there in person, and changes whatever makes a visit unpleasant.
6. Existing members are written to every month and asked how they are, and the chain watches whether they stay in touch.
7. Those who come only in the evening are picked from the entry-card log and told about a new evening class.
8. The annual report covers 1–7 under a single heading.

The terms have numbers: {words:text}.

Replace the three dots with a list of the *numbers* of eight terms, in the order of the sentences. A list of three numbers looks like this: `[5, 5, 5]`. Square brackets go around it, and a comma between any two numbers.
"""),
        values=lambda: {"words": _numbered(CONCEPT_NAMES)},
        starter="words = ...",
        solution="words = [6, 2, 3, 7, 8, 4, 5, 1]",
        kind=ordered(choice(*CONCEPT_NAMES, names=CONCEPT_NAMES)),
        expected=lambda: list(GYM),
        mistakes=(
            Mistake(answer=lambda: but(GYM, at_1="customer_marketing", at_5="rm"),
                    hint=both(fi="Kohdat 2 ja 6 ovat vaihtaneet paikkaa. Kummassa on mukana muitakin kuin asiakkaita?",
                              en="Sentences 2 and 6 have changed places. Which of them has others than customers in it?")),
            Mistake(answer=lambda: but(GYM, at_2="cem", at_4="crm"),
                    hint=both(fi="Kohdat 3 ja 5: toisessa asetetaan yritykselle tavoitteita, toisessa katsotaan asiakkaan silmin.",
                              en="Sentences 3 and 5: one sets goals for the firm, the other looks with the customer's eyes.")),
            Mistake(answer=lambda: but(GYM, at_1="umbrella_term", at_7="rm"),
                    hint=both(fi="Kumpi sana kattaa muut? Kohdassa 2 puhutaan sidosryhmistä, ei kaikesta.",
                              en="Which term covers the others? Sentence 2 speaks of stakeholders, not of everything.")),
            Mistake(answer=lambda: but(GYM, at_3="database", at_6="one_to_one"),
                    hint=both(fi="Kohdassa 7 ratkaisee poiminta lokista, kohdassa 4 se, että jotain on tehty yhdelle.",
                              en="In sentence 7 the selection from the log decides, in 4 that something was made for one person.")),
            Mistake(answer=lambda: but(GYM, at_0="customer_marketing", at_5="loyalty"),
                    hint=both(fi="Kohdassa 1 etu annetaan vain hyville asiakkaille. Kohdassa 6 kirjoitetaan kaikille nykyisille.",
                              en="In sentence 1 only good customers get the benefit. In 6 all existing ones are written to.")),
            Mistake(answer=lambda: but(GYM, at_2="customer_marketing", at_5="crm"),
                    hint=both(fi="Kohdat 3 ja 6: toisessa päätetään, mitä keneltäkin halutaan, toisessa pidetään yhteyttä.",
                              en="Sentences 3 and 6: one decides what is wanted from whom, the other keeps in touch.")),
            Mistake(answer=lambda: but(GYM, at_5="database", at_6="customer_marketing"),
                    hint=both(fi="Kohdat 6 ja 7: toisessa kirjoitetaan kaikille nykyisille, toisessa joukko poimitaan ensin tiedoista.",
                              en="Sentences 6 and 7: one writes to all existing members, the other first picks a group from data.")),
            Mistake(answer=lambda: but(GYM, at_5="umbrella_term", at_7="customer_marketing"),
                    hint=both(fi="Kohdat 6 ja 8: toinen puhuu vain nykyisistä jäsenistä, toinen kaikesta edellä olevasta.",
                              en="Sentences 6 and 8: one speaks of existing members only, the other of everything above it.")),
            Mistake(when=_is_of_no_term, example=lambda: [*(CONCEPT_NAMES[term][-1] for term in GYM[:-1]), len(GYM) + 1],
                    hint=both(fi="Luettelossa on luku, jota millään sanalla ei ole: sanojen numerot ovat 1–8. Puuttuuko jostakin välistä pilkku?",
                              en="There is a number in the list that no term has: the terms have the numbers 1–8. Is a comma missing somewhere?")),
        ),
        look_back=both(fi="Kahdeksan sanaa samasta aiheesta", en="Eight terms for one subject"),
        praise=both(fi="Jos kahdeksan ihmistä tarkoittaa kahdeksaa asiaa, sovi ensin sanasta ja vasta sitten mittarista.",
                    en="If eight people mean eight things, agree on the word first, and on the yardstick after that."),
    ),
    Task(
        id="01.A2",
        sources=("S1-015", "S1-016"),
        title=both(fi="Asiakkaita uudella määritelmällä", en="Customers by a new definition"),
        prompt=both(fi="""
Myyntijohtaja ehdottaa uutta määritelmää. **Hoidettu asiakas** on yritys, jonka sopimus on voimassa *ja* johon myyjä on ollut yhteydessä vuonna 2025. Montako heitä on?

Aja ensin alla oleva solu. Se tallentaa jokaisesta rekisterin yrityksestä kaksi tietoa, jotka ovat tosia tai epätosia: `in_force` (sopimus voimassa) ja `contacted` (yhteydenotto vuonna 2025). Merkki `&` tarkoittaa *ja*, merkki `|` tarkoittaa *tai*. Näin lasketaan, monellako sopimus on voimassa: `in_force.sum()`. Pääte `.sum()` siis laskee, kuinka moni on tosi. Kun ehtoja on kaksi, yhdistä ne ensin sulkujen sisällä ja kirjoita `.sum()` vasta sulkujen perään. Tallenna vastaus nimellä `looked_after`; älä muuta annettuja nimiä.
""", en="""
The head of sales proposes a new definition. A **customer who is looked after** is a business whose agreement is in force *and* whom the seller was in touch with in 2025. How many are there?

Run the cell below first. It stores two things about each business in the register, each of them true or false: `in_force` (agreement in force) and `contacted` (a contact in 2025). The sign `&` means *and*, the sign `|` means *or*. This counts those with an agreement in force: `in_force.sum()`. So the ending `.sum()` counts how many are true. Where there are two conditions, join them inside brackets first, and write `.sum()` after the brackets. Store the answer as `looked_after`; do not change the names given.
"""),
        given="""
firms = register[register["customer_type"] == "business"]
in_force = firms["relationship_began_on"].notna() & firms["relationship_ended_on"].isna()
contacted = pd.Series(firms.index.isin(contacts.loc[contacts["date"].dt.year == 2025, "customer_id"]), index=firms.index)
pd.DataFrame({"in_force": in_force, "contacted": contacted}).head()
""",
        starter="looked_after = ...",
        solution="""
looked_after = (in_force & contacted).sum()
looked_after
""",
        kind=integer(),
        expected=lambda: int((_firms()["in_force"] & _firms()["contacted"]).sum()),
        mistakes=(
            Mistake(answer=lambda: int(_firms()["in_force"].sum()),
                    hint=both(fi="Siinä ovat kaikki, joiden sopimus on voimassa. Toinenkin ehto pitää täyttyä.",
                              en="Those are all with an agreement in force. The other condition must hold too.")),
            Mistake(answer=lambda: int(_firms()["contacted"].sum()),
                    hint=both(fi="Siinä ovat kaikki, joihin on oltu yhteydessä, myös ilman sopimusta.",
                              en="Those are all who were contacted, also without an agreement.")),
            Mistake(when=lambda answer: isinstance(answer, pd.Series), example=lambda: _firms()["in_force"] & _firms()["contacted"],
                    hint=both(fi="Tulos on sarake, jossa on jokaisesta yrityksestä tosi tai epätosi, eikä yksi kokonaisluku. Pääte .sum() laskee, kuinka moni on tosi; jos ehtoja on kaksi, ne tulevat ennen sitä sulkuihin.",
                              en="That is a column of values, true or false for each business, and not a whole number. The ending .sum() counts how many are true; where there are two conditions, they go in brackets before it.")),
            Mistake(answer=lambda: int(_firms()["in_force"].sum()) & int(_firms()["contacted"].sum()),
                    hint=both(fi="Laskit ensin kaksi summaa ja yhdistit ne vasta sitten. Yhdistä ehdot sulkujen sisällä ja laske vasta sitten .sum().",
                              en="You counted two sums first, and joined them after that. Join the conditions inside brackets, and take .sum() after that.")),
            Mistake(answer=lambda: int(_firms()["in_force"].sum() + _firms()["contacted"].sum()),
                    hint=both(fi="Laskit kaksi joukkoa yhteen. Silloin ne, jotka täyttävät molemmat ehdot, tulevat mukaan kahdesti ja muutkin kerran.",
                              en="You added two groups up. So those who meet both conditions are in it twice, and the others once.")),
            Mistake(answer=_agreements,
                    hint=both(fi="Se on tekstissä mainittu kaikkien sopimusten määrä, ja siinä ovat mukana myös yksityishenkilöt. Tässä lasketaan vain yrityksiä.",
                              en="That is the number of all agreements given in the text, those of private persons included. Here only businesses are counted.")),
            Mistake(answer=lambda: int((_firms()["in_force"] | _firms()["contacted"]).sum()),
                    hint=both(fi="Mukana ovat kaikki, joilla edes toinen ehdoista täyttyy: sarakkeiden välissä merkki | tai + tarkoittaa ”tai”.",
                              en="Everybody for whom even one of the conditions holds is in it: between columns the sign | or + means “or”.")),
            Mistake(answer=lambda: len(_firms()),
                    hint=both(fi="Se on rekisterin kaikkien yritysten määrä. Ota määritelmän kaksi ehtoa käyttöön.",
                              en="That is the number of all businesses in the register. Use the two conditions of the definition.")),
            Mistake(answer=lambda: int((_firms()["in_force"] & _firms()["bought"]).sum()),
                    hint=both(fi="Laskit ne, jotka ostivat. Määritelmässä kysytään myyjän yhteydenottoa, ei ostoa.",
                              en="You counted those who bought. The definition asks for the seller's contact, not for a purchase.")),
            Mistake(when=lambda answer: isinstance(answer, Real) and float(answer) > _firms()["in_force"].sum(), example=lambda: 2 * len(_firms()),
                    hint=both(fi="Heitä ei voi olla enempää kuin yrityksiä, joiden sopimus on voimassa. Laske määrä niistä kahdesta sarakkeesta, jotka yllä oleva solu tallentaa.",
                              en="There cannot be more of them than businesses whose agreement is in force. Work it out from the two columns that the cell above stores.")),
        ),
        look_back=both(fi="Luku on määritelmä", en="A number is a definition"),
        praise=both(fi="Luku lasketaan sekunnissa, mutta määritelmästä pitää sopia. Tämä määritelmä palkitsisi yhteydenotoista, ei siitä, hyötyikö asiakas niistä.",
                    en="The number takes a second, but the definition must be agreed on. This one would reward contacts, whether or not the customer gained by them."),
    ),
    Task(
        id="01.A3",
        sources=("S3-070", "S3-071", "S3-072", "S3-073", "S3-074", "S3-075", "S3-076", "S3-078", "S3-079"),
        title=both(fi="Jatko: kumpi lähestymistapa?", en="Going further: which approach?"),
        prompt=both(fi="""
Pesula Valkea pesee hotellien lakanat. Kirjoita kustakin lauseesta, kumpi lähestymistapa siinä on: {words:text}.

1. Myyjää kiitetään siitä, että hänen viisi suurinta hotelliaan kannattavat.
2. Myyjän aamu kuluu puheluihin uusille hotelleille.
3. Pesula rakentaa hotellin kellariin lajitteluhuoneen omalla kustannuksellaan.
4. Kun hotelli suunnittelee remonttia, se kysyy ensin Valkealta.
5. Tarjous lähtee kaikille, joilla on lakanoita.
6. Hinnasta riidellään joka kuukausi uudelleen.

Kirjoita luettelo, jossa on kuusi sanaa tässä järjestyksessä, jokainen lainausmerkeissä. Kahden sanan luettelo näyttää tältä: `["suhde", "suhde"]`.
""", en="""
The laundry Valkea washes the sheets of hotels. For each sentence, write which approach it shows: {words:text}.

1. A seller is praised because their five largest hotels are profitable.
2. A seller spends the morning ringing new hotels.
3. The laundry builds a sorting room in the hotel's basement at its own cost.
4. When a hotel plans to rebuild, it asks Valkea first.
5. An offer goes to everybody who has sheets.
6. The price is haggled over afresh every month.

Write a list of six words in this order, each in quotation marks. A list of two looks like this: `["relational", "relational"]`.
"""),
        values=lambda: {"words": listed(APPROACH_NAMES)},
        starter="approaches = ...",
        solution=both(
            fi='approaches = ["suhde", "transaktio", "suhde", "suhde", "transaktio", "transaktio"]',
            en='approaches = ["relational", "transactional", "relational", "relational", "transactional", "transactional"]',
        ),
        kind=ordered(choice(*APPROACH_NAMES, names=APPROACH_NAMES)),
        expected=lambda: list(LAUNDRY),
        mistakes=(
            Mistake(answer=lambda: [_OTHER[one] for one in LAUNDRY],
                    hint=both(fi="Yksikään ei ole vielä oikein: sanat ovat vaihtaneet paikkaa. Kumpi tähtää pitkälle?",
                              en="None is right yet: the words have changed places. Which of the two looks far ahead?")),
            *(_some_right(n) for n in range(1, len(LAUNDRY))),
            Mistake(when=lambda answer: isinstance(answer, list) and len(answer) < len(LAUNDRY) and any(len(str(word)) > 20 for word in answer),
                    example=lambda: ["".join(LAUNDRY)],
                    hint=both(fi="Sanojen välistä puuttuu pilkku. Luettelo on tällainen: [\"…\", \"…\"].", en="A comma is missing between words. A list is like this: [\"…\", \"…\"].")),
        ),
        look_back=both(fi="Kauppa vai suhde?", en="A deal or a relationship?"),
        praise=both(fi="Valkea tekee molempia yhtä aikaa, kuten useimmat yritykset. Kysymys kuuluu, kenen kanssa kumpaakin.",
                    en="Valkea does both at once, as most firms do. The question is which with whom."),
    ),
    Task(
        id="01.A4",
        sources=("S3-074", "S3-073"),
        title=both(fi="Kuka on ensimmäinen minkäkin mukaan?", en="Who comes first by which yardstick?"),
        prompt=both(fi="""
On tammikuu 2025, ja palkkio maksetaan vuodesta **2024**. Kolme johtajaa ehdottaa kolmea mittaria:

1. *transaktio*: eniten myyntiä kaikille asiakkaille vuoden kolmena viimeisenä kuukautena,
2. *suhde*: eniten voittoa kolmesta suurimmasta asiakkaasta,
3. *tasoitettu*: eniten loka–joulukuun myyntiä yhtä vuoden aikana ostanutta asiakasta kohti.

Aja ensin alla oleva solu. Se tallentaa taulukon `of_2024`, jossa on rivi kullekin myyjälle: `late_sales` (myynti loka–joulukuussa), `profit_of_largest` (voitto kolmesta suurimmasta), `profit` (voitto kaikista) ja `buyers` (ostaneita asiakkaita vuoden aikana). Pääte `.idxmax()` kertoo, *kenellä* luku on suurin: `of_2024["profit"].idxmax()` antaa myyjän, jonka voitto on suurin. Kahden sarakkeen osamäärä tulee ensin sulkuihin: `(of_2024["profit"] / of_2024["buyers"]).idxmax()`.

Kirjoita luettelo, jossa on kolme myyjää tässä järjestyksessä. Laskelmat voi kirjoittaa suoraan luetteloon, pilkku väliin: `[of_2024["profit"].idxmax(), of_2024["profit"].idxmin()]` on kahden myyjän luettelo. Myös tunnukset kuten `"S01"` kelpaavat.
""", en="""
It is January 2025, and the bonus is paid for **2024**. Three directors propose three yardsticks:

1. *transactional*: the most sales to all customers in the last three months of the year,
2. *relational*: the most profit from the three largest customers,
3. *levelled*: the most sales from October to December per customer who bought during the year.

Run the cell below first. It stores a table, `of_2024`, with a row for each seller: `late_sales` (sales from October to December), `profit_of_largest` (profit from the three largest), `profit` (from all) and `buyers` (customers who bought during the year). The ending `.idxmax()` tells *who* has the largest number: `of_2024["profit"].idxmax()` gives the seller with the largest profit. One column divided by another goes in brackets first: `(of_2024["profit"] / of_2024["buyers"]).idxmax()`.

Write a list of three sellers in this order. You can put calculations straight into the list, with commas between them: `[of_2024["profit"].idxmax(), of_2024["profit"].idxmin()]` is a list of two sellers. Codes such as `"S01"` will do too.
"""),
        given="""
in_2024 = purchases[purchases["date"].dt.year == 2024]
late = in_2024[in_2024["date"].dt.month >= 10]
sales = in_2024.groupby("customer_id")["amount"].sum()
profit = profitability.profit_by_year(purchases, read_costs().frame)["profit"].xs(2024, level="year")
largest = sales.groupby(seller).nlargest(3).index.get_level_values("customer_id")
of_2024 = pd.DataFrame({
    "late_sales": late.groupby("customer_id")["amount"].sum().groupby(seller).sum(),
    "profit_of_largest": profit[largest].groupby(seller).sum(),
    "profit": profit.groupby(seller).sum(),
    "buyers": sales.groupby(seller).size(),
})
of_2024.round(0)
""",
        starter="firsts = ...",
        solution="""
firsts = [
    of_2024["late_sales"].idxmax(),
    of_2024["profit_of_largest"].idxmax(),
    (of_2024["late_sales"] / of_2024["buyers"]).idxmax(),
]
firsts
""",
        kind=ordered(choice(*(f"S0{n}" for n in range(1, 9)))),
        expected=_firsts,
        mistakes=(
            Mistake(answer=lambda: _firsts(2025),
                    hint=both(fi="Ne ovat vuoden 2025 ensimmäiset. Palkkio maksetaan vuodesta 2024.", en="Those are the leaders for 2025. The bonus is for 2024.")),
            Mistake(answer=lambda: [_firsts()[0], str(_sellers(2024)["profit"].idxmax()), _firsts()[2]],
                    hint=both(fi="Toisessa lasketaan voitto vain kolmesta suurimmasta asiakkaasta, ei kaikista.",
                              en="The second is profit from the three largest customers only, not from all.")),
            Mistake(answer=lambda: [*_firsts()[:2], str((_sellers(2024)["buyers"] / _sellers(2024)["late_sales"]).idxmax())],
                    hint=both(fi="Kolmannessa jakolasku on väärin päin, tai otit pienimmän. Kysytään myyntiä ostanutta kohti, ja palkkio menee suurimmalle.",
                              en="In the third the division is upside down, or you took the smallest. The yardstick is sales per buyer, and the bonus goes to the largest.")),
            Mistake(answer=lambda: [*_firsts()[:2], str((_sellers(2024)["profit"] / _sellers(2024)["buyers"]).idxmax())],
                    hint=both(fi="Kolmannessa jaoit voiton. Mittari on loka–joulukuun myynti ostanutta kohti.",
                              en="In the third you divided the profit. The yardstick is sales from October to December per buyer.")),
            Mistake(answer=lambda: [*_firsts()[:2], str(_sellers(2024)["late_sales"].idxmax())],
                    hint=both(fi="Kolmannesta puuttuu jakolasku: jaa loka–joulukuun myynti ostajien määrällä.", en="In the third the division is missing: divide the sales from October to December by the buyers.")),
            Mistake(answer=lambda: [_firsts()[0], _firsts()[2], _firsts()[1]],
                    hint=both(fi="Kaksi viimeistä ovat vaihtaneet paikkaa.", en="The last two have changed places.")),
            Mistake(when=_has_yardstick, example=lambda: list(_sellers(2024).columns[:3]),
                    hint=both(fi="Luettelossa on mittarin nimi, vaikka kysytään myyjää. Vastaus on tunnus, esimerkiksi \"S01\": kuka on mittarin mukaan ensimmäinen?",
                              en="There is the name of a yardstick in the list, though sellers are asked for. The answer is a code, such as \"S01\": who comes first by the yardstick?")),
            Mistake(when=_are_plain_numbers, example=lambda: [int(code[1:]) for code in reversed(_firsts())],
                    hint=both(fi="Myyjästä kirjoitetaan koko tunnus lainausmerkeissä, esimerkiksi \"S01\".", en="A seller is given by the whole code in quotation marks, such as \"S01\".")),
            Mistake(when=_has_first_of_2025, example=lambda: [_firsts()[0], _firsts(2025)[1], _firsts()[0]],
                    hint=both(fi="Luettelossa on myyjä, joka oli ensimmäinen vuonna 2025. Palkkio maksetaan vuodesta 2024: katso yllä olevan solun taulukosta, kenen luku on sarakkeen suurin.",
                              en="There is a seller in the list who was first in 2025. The bonus is for 2024: see in the table of the cell above whose number is the largest in the column.")),
            Mistake(when=_has_amount, example=lambda: [f"{_sellers(2024)['late_sales'].max():.2f}", *_firsts()[1:]],
                    hint=both(fi="Luettelossa on euroja. Pääte .max() antaa suurimman luvun; .idxmax() kertoo, kenellä se on. Vastaus on tunnus, esimerkiksi \"S01\".",
                              en="There are euros in the list. The ending .max() gives the largest number; .idxmax() tells who has it. The answer is a code, such as \"S01\".")),
        ),
        look_back=both(fi="Paras minkä mukaan?", en="Best by which yardstick?"),
        praise=both(fi="Kolme mittaria, kolme nimeä. Sama loppuvuoden myynti antaa eri voittajan, kun se jaetaan ostajilla: moni asiakas ja hyvä myynti asiakasta kohti ovat eri asioita.",
                    en="Three yardsticks, three names. The same late-year sales have a different winner once they are divided by the number of buyers: many customers and high sales per customer are different things."),
    ),
    Task(
        id="01.A5",
        title=both(fi="Jatko: mikä toistui?", en="Going further: what repeated itself?"),
        prompt=both(fi="""
Jos mittarista näkyy taito, samojen myyjien pitäisi olla kärjessä kahtena vuonna peräkkäin. Aja ensin alla oleva solu. Se vertaa myyjien järjestystä vuosina 2024 ja 2025 ja antaa kullekin mittarille luvun −1:n ja 1:n väliltä: 1 tarkoittaa, että järjestys oli sama, 0, ettei yhteyttä ole, ja −1, että järjestys kääntyi päinvastaiseksi.

Minkä mittarin järjestys toistui parhaiten, ja minkä kääntyi? Kirjoita luettelo, jossa on kaksi sanaa tässä järjestyksessä. Sanat ovat {words:text}.
""", en="""
If a yardstick shows skill, the same sellers should lead two years running. Run the cell below first. It compares the order of the sellers in 2024 and 2025, and gives each yardstick a number between −1 and 1: 1 means that the order was the same, 0 that there is no connection, and −1 that it was reversed.

Which yardstick's order repeated itself best, and which was reversed? Write a list of two words in this order. The words are {words:text}.
"""),
        values=lambda: {"words": listed(YARDSTICK_NAMES)},
        given=both(fi=REPEATING.format(sales="myynti", new="uudet", profit="voitto", kept="pysyneet", alike="samankaltaisuus"),
                   en=REPEATING.format(sales="sales", new="new", profit="profit", kept="kept", alike="similarity")),
        starter="repeated = ...",
        solution=both(fi='repeated = ["myynti", "uudet"]', en='repeated = ["sales", "new"]'),
        kind=ordered(choice(*YARDSTICK_NAMES, names=YARDSTICK_NAMES)),
        expected=lambda: [str(_repeated().idxmax()), str(_repeated().idxmin())],
        mistakes=(
            Mistake(answer=lambda: ["new", "sales"],
                    hint=both(fi="Kumpi sana tulee ensin: se, jonka luku on lähinnä ykköstä, vai se, jonka luku on selvästi nollan alapuolella?",
                              en="Which word comes first: the one whose number is nearest to 1, or the one that is well below 0?")),
            Mistake(answer=lambda: ["sales", "kept"],
                    hint=both(fi="Lähellä nollaa oleva luku tarkoittaa, ettei yhteyttä ole. Etsi luku, joka on selvästi nollan alapuolella.",
                              en="A number near 0 means no connection. Look for the one that is well below 0.")),
            Mistake(answer=lambda: ["sales", "profit"],
                    hint=both(fi="Ensimmäinen on oikein. Toiseksi kysytään mittaria, jonka järjestys kääntyi: etsi miinusmerkkinen luku, joka on kauimpana nollasta.",
                              en="The first is right. The second is the yardstick whose order was reversed: look for the number with a minus sign that is farthest from 0.")),
            Mistake(answer=lambda: ["profit", "new"],
                    hint=both(fi="Toinen on oikein. Ensimmäiseksi etsi suurin luku.", en="The second is right. For the first, look for the largest number.")),
        ),
        look_back=both(fi="Taitoa vai sattumaa?", en="Skill or luck?"),
        praise=both(fi="Toistuminenkaan ei todista taitoa: suuret asiakkaat ovat suuria ensi vuonnakin.",
                    en="Repeating itself does not prove skill either: large customers are still large next year."),
    ),
    Task(
        id="01.A6",
        sources=("S0-025",),
        title=both(fi="Jatko: kolme suuntaa", en="Going further: three directions"),
        prompt=both(fi="""
Luentokalvon 11 mukaan asiakkuuksien hallinnassa on kolmenlaisia toimia, ja jokaiselle on oma verbinsä. Mikä verbi sopii kuhunkin tilitoimiston tekoon? Kirjoita luettelo, jossa on kuusi sanaa samassa järjestyksessä. Sanat ovat {words:text}.

1. Pidetään tietoisku aloittaville yrittäjille, joista yksikään ei ole vielä asiakas.
2. Kysytään vanhalta asiakkaalta, mikä raportti auttaisi häntä, ja tehdään se.
3. Kerrotaan asiakkaalle, jonka kirjanpidon toimisto tekee tappiolla, että sopimus loppuu kesään, ja neuvotaan toinen toimisto.
4. Nimetään suurelle asiakkaalle oma kirjanpitäjä.
5. Siirretään yrityksensä myynyt asiakas arkistoon, kiitetään häntä ja hävitetään tiedot, kun laki sallii.
6. Soitetaan yritykselle, jonka nykyinen asiakas on suositellut.
""", en="""
According to slide 11 of the lecture there are three kinds of action in managing relationships, with a verb for each. Which verb fits each action of an accountancy firm? Write a list of six words in the same order. The words are {words:text}.

1. A talk is given to people starting a business, none of whom is a customer yet.
2. An old customer is asked which report would help, and it is made.
3. A customer whose bookkeeping the firm does at a loss is told that the agreement ends in the summer, and is directed to another firm.
4. A large customer is given an accountant of their own.
5. A customer who has sold the business is thanked, and their file is archived and deleted when the law allows.
6. A firm recommended by an existing customer gets a call.
"""),
        values=lambda: {"words": listed(VERB_NAMES)},
        starter="verbs = ...",
        solution=both(
            fi='verbs = ["hankkia", "vahvistaa", "päättää", "vahvistaa", "päättää", "hankkia"]',
            en='verbs = ["acquire", "strengthen", "end", "strengthen", "end", "acquire"]',
        ),
        kind=ordered(choice(*VERB_NAMES, names=VERB_NAMES)),
        expected=lambda: list(MEASURES),
        mistakes=(
            Mistake(answer=lambda: but(MEASURES, at_5="strengthen"),
                    hint=both(fi="Kohdassa 6 suosittelija on jo asiakas, mutta kenelle soitetaan?", en="In 6 the one who recommends is a customer already, but who is called?")),
            Mistake(answer=lambda: but(MEASURES, at_4="strengthen"),
                    hint=both(fi="Kohdassa 5 kiitos on kaunis ele. Mitä asiakkuudelle silti tapahtuu?", en="In 5 the thanks are a fine gesture. What happens to the relationship all the same?")),
            Mistake(answer=lambda: but(MEASURES, at_0="strengthen"),
                    hint=both(fi="Kohdassa 1 kukaan kuulijoista ei ole vielä asiakas. Voiko vahvistaa sellaista, mitä ei ole?",
                              en="In 1 nobody in the audience is a customer yet. Can something that is not there yet be made stronger?")),
            Mistake(answer=lambda: but(MEASURES, at_2="strengthen"),
                    hint=both(fi="Kohdassa 3 asiakasta autetaan, mutta mihin suuntaan?", en="In 3 the customer is helped, but in which direction?")),
        ),
        look_back=both(fi="Mitä CRM on? Neljä vastausta", en="What is CRM? Four answers"),
        praise=both(fi="Kolmas verbi jää useimmin tekemättä. Kun palkkio maksetaan myynnistä, päättämisestä ei makseta mitään.",
                    en="The third verb is the one most often left undone. A bonus for sales pays nothing for it."),
    ),
    Task(
        id="01.A7",
        sources=("S0-002", "S0-003", "S0-004"),
        title=both(fi="Jatko: kenen ajattelua?", en="Going further: which thinking?"),
        prompt=both(fi="""
Kustantamo harkitsee viittä palkkiota. Mihin markkinointiajattelun vaiheeseen kukin kuuluu? Kirjoita luettelo, jossa on viisi sanaa samassa järjestyksessä. Sanat ovat {words:text}; yhtä niistä tarvitaan kahdesti.

1. Palkkio kustannustoimittajalle, jota kirjailijat pitävät talon parhaana keskustelijana.
2. Palkkio jokaisesta laatikosta, joka lähtee varastosta ennen joulua.
3. Palkkio siitä, että koulu käyttää kustantamon kirjoja ensimmäiseltä luokalta yhdeksännelle.
4. Palkkio työryhmälle, jossa pelitalo, museo ja kustantamo oppivat tekemään historiasta seikkailun.
5. Palkkio tuotepäällikölle, jonka kirjaa painettiin eniten.
""", en="""
A publisher is considering five bonuses. To which era of marketing thinking does each belong? Write a list of five words in the same order. The words are {words:text}; one of them is needed twice.

1. A bonus for the editor whom authors find the best to talk to.
2. A bonus for each box that leaves the warehouse before Christmas.
3. A bonus if a school uses the publisher's books from the first year to the ninth.
4. A bonus for a team in which a maker of games, a museum and the publisher learn to turn history into an adventure.
5. A bonus for the product manager whose book had the largest print run.
"""),
        values=lambda: {"words": listed(ERA_NAMES)},
        starter="eras = ...",
        solution=both(
            fi='eras = ["palvelut", "perinteinen", "suhde", "verkosto", "perinteinen"]',
            en='eras = ["services", "traditional", "relationship", "network", "traditional"]',
        ),
        kind=ordered(choice(*ERA_NAMES, names=ERA_NAMES)),
        expected=lambda: list(RULES),
        mistakes=(
            Mistake(answer=lambda: but(RULES, at_3="relationship"),
                    hint=both(fi="Kohdassa 4 mukana on muitakin kuin kustantamo ja asiakas. Mitä he tekevät yhdessä?",
                              en="In 4 there are others than the publisher and the customer. What do they do together?")),
            Mistake(answer=lambda: but(RULES, at_4="services"),
                    hint=both(fi="Kohdassa 5 palkitaan tuotteesta. Missä vaiheessa kilpaillaan sillä?", en="In 5 it is the product that is rewarded. Which era competes with that?")),
            Mistake(answer=lambda: but(RULES, at_0="relationship"),
                    hint=both(fi="Kohdassa 1 palkitaan yhden ihmisen osaamisesta. Missä vaiheessa kilpaillaan henkilökunnan osaamisella?",
                              en="In 1 the competence of one person is rewarded. Which era competes with the competence of its staff?")),
            Mistake(answer=lambda: but(RULES, at_2="traditional"),
                    hint=both(fi="Kohdassa 3 myydään kirjoja, mutta mikä on yksikkö: yksi kauppa vai yhdeksän vuotta?",
                              en="In 3 books are sold, but what is the unit: one deal, or nine years?")),
        ),
        look_back=both(fi="Kenen ajattelua palkkio on?", en="What thinking lies behind the bonus?"),
        praise=both(fi="Kustantamossa on kaikki neljä yhtä aikaa: uusi ajattelu ei kumoa vanhaa.",
                    en="The publisher has all four at once: new thinking does not replace the old."),
    ),
    Task(
        id="01.A8",
        sources=("S1-025", "S0-006"),
        title=both(fi="Jatko: toteutuiko ennuste?", en="Going further: did the forecast come true?"),
        prompt=both(fi="""
Keväällä 2015 ennustettiin, että vuonna 2020 työmarkkinoilla on enemmän alle kuin yli 40-vuotiaita. Tilastokeskuksen työvoimatutkimuksessa 2020 (liitetaulukko 26) Suomen työvoima on eritelty ikäryhmittäin, mutta 40 vuoden raja jää ryhmän 35–44 sisään. Laske, kuinka suuren osan **tästä ryhmästä** olisi pitänyt olla alle 40-vuotiaita, jotta alle 40-vuotiaita olisi ollut **tasan puolet** työvoimasta. Anna osuus, esimerkiksi `0.512`, prosentin kymmenesosan tarkkuudella.

Aja ensin alla oleva solu. Se tallentaa työvoiman tuhansina nimellä `labour`. Yhden ryhmän saa näin: `labour["25-34"]`, ja kaikkien summan näin: `labour.sum()`. Laske ensin puolet työvoimasta ja vähennä siitä kaksi nuorinta ryhmää: niin monta alle 40-vuotiasta puuttuu. Kuinka suuri osa ryhmästä 35–44 se on?
""", en="""
In spring 2015 it was forecast that in 2020 there would be more people under 40 than over 40 in the labour market. The Labour Force Survey 2020 of Statistics Finland (table 26) gives the Finnish labour force by age, but the age of 40 lies within the group 35–44. Work out what share of **this group** would have had to be under 40 for those under 40 to be **exactly half** of the labour force. Give a share, such as `0.512`, to a tenth of a per cent.

Run the cell below first. It stores the labour force, in thousands, under the name `labour`. One group is `labour["25-34"]`, and the sum of all is `labour.sum()`. First work out half of the labour force, and subtract the two youngest groups: that is how many more people under 40 are needed. What share of the group 35–44 is that?
"""),
        given="labour = pd.Series({" + ", ".join(f'"{age}": {n}' for age, n in LABOUR_FORCE.items()) + "})\nlabour\n",
        starter="must_be_young = ...",
        solution="""
missing = labour.sum() / 2 - labour["15-24"] - labour["25-34"]
must_be_young = missing / labour["35-44"]
must_be_young
""",
        kind=share(0.0015),
        expected=_must_be_young,
        mistakes=(
            Mistake(answer=lambda: (LABOUR_FORCE["15-24"] + LABOUR_FORCE["25-34"]) / sum(LABOUR_FORCE.values()),
                    hint=both(fi="Se on kahden nuorimman ryhmän osuus työvoimasta. Kysymys on siitä, kuinka suuri osa ryhmästä 35–44 tarvitaan lisäksi.",
                              en="That is the share of the two youngest groups. The question is what share of the group 35–44 is needed as well.")),
            Mistake(answer=lambda: _must_be_young() * LABOUR_FORCE["35-44"],
                    hint=both(fi="Se on puuttuvien määrä tuhansina. Jaa se ryhmän 35–44 koolla.", en="That is how many are missing, in thousands. Divide by the size of the group 35–44.")),
            Mistake(answer=lambda: _must_be_young(half=1.0),
                    hint=both(fi="Laskit koko työvoimasta. Puolet on labour.sum() / 2.", en="You took the whole labour force. Half of it is labour.sum() / 2.")),
            Mistake(answer=lambda: 1 - _must_be_young(),
                    hint=both(fi="Niin suuri osa ryhmästä saisi olla 40 vuotta täyttäneitä. Kysymys on nuoremmista.", en="That part of the group could be 40 or over. The question is about the younger ones.")),
            Mistake(answer=lambda: _must_be_young() * LABOUR_FORCE["35-44"] / sum(LABOUR_FORCE.values()),
                    hint=both(fi="Jaoit koko työvoimalla. Jakaja on ryhmä 35–44.", en="You divided by the whole labour force. The divisor is the group 35–44.")),
        ),
        look_back=both(fi="*Jatko:* miksi ajattelu muuttuu?", en="*Going further:* why does the thinking change?"),
        praise=both(fi="Ikävuosista 35–44 puolet on alle neljänkymmenen, joten osuus oli luultavasti lähellä puolta: ennuste ei toteutunut. Tilastosta ei näe, muuttiko Y-sukupolvi tapaa valita työ.",
                    en="Half of the ages 35–44 are under forty, so the share was probably near one half: the forecast did not come true. The statistics do not show whether generation Y changed how work is chosen."),
    ),
    OpenTask(
        id="01.O1",
        sources=("S3-074", "S0-026"),
        title=both(fi="Jatko: kenelle maksat, ja mitä siitä seuraa?", en="Going further: whom do you pay, and what follows?"),
        prompt=both(fi="""
Palaa luvun ensimmäiseen valintaasi ja tee nyt päätös. Kirjoita toimitusjohtajalle: 1) minkä mittarin mukaan palkkio maksetaan ja kenelle se vuodelta 2025 menee, 2) mitä myyjät alkavat sen takia tehdä enemmän ja mitä vähemmän, 3) mitä asiakas siitä voittaa tai häviää, 4) paljonko tuloksesta voi olla sattumaa ja mitä teet sille. Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
Return to your first choice in the chapter, and decide now. Write to the managing director: 1) by which yardstick the bonus is paid, and who gets it for 2025, 2) what the sellers will do more of because of it, and what less of, 3) what the customer gains or loses by it, 4) how much of the result may be luck, and what you do about that. Write your answer between the quotation marks.
"""),
        answer="decision",
        model=both(fi="""
Mallivastaus (tekijän täydennys). Yhtä oikeaa nimeä ei ole. Esimerkki perustellusta päätöksestä: palkkio maksetaan voitosta, ja
vuodelta 2025 sen saa S03, jonka asiakkaista jäi 33 355 euroa. Myyjät alkavat kysyä, mitä asiakkaan hoitaminen maksaa, ja luopuvat
alennuksista, jotka eivät kannata. Vaara on, että pieniä ja uusia asiakkaita ei enää oteta vastaan, sillä hankinta vähentää
voittoa heti; siksi uusien ensimmäisen vuoden hankintakulut jätetään pois. Asiakas voittaa, jos huomio siirtyy hinnasta hoitoon,
ja häviää, jos kallis mutta tarpeellinen palvelu lopetetaan. Myyjällä on muutama kymmenen asiakasta, ja yksi suuri tulija tai
lähtijä vaihtaa järjestyksen. Siksi puolet palkkiosta maksetaan vasta, jos sama nimi on kärjessä toisenakin vuonna.
""", en="""
Model answer (author's completion). There is no one right name. An example of a decision with its reasons: the bonus is paid for
profit, and for 2025 it goes to S03, whose customers brought in a profit of 33,355 euros. Sellers begin to ask what it costs to
look after a customer, and give up discounts that do not pay. The danger is that small and new customers are no longer taken on,
because acquiring them lowers profit at once; so the cost of acquisition is left out in the first year. The customer gains if
attention moves from the price to care, and loses if a costly but necessary service is stopped. A seller has some dozens of
customers, and one large one who comes or goes changes the order. So half of the bonus is paid only if the same name leads for a
second year.
"""),
        points=(
            both(fi="Mitä myyjä tekisi huomenna, jos tietäisi mittarin?", en="What would a seller do tomorrow who knew the yardstick?"),
            both(fi="Mikä tärkeä työ jää mittarin ulkopuolelle?", en="Which important work does the yardstick leave out?"),
            both(fi="Onko myyjillä samanlaiset asiakkaat?", en="Have the sellers got customers of the same kind?"),
            both(fi="Riittääkö yksi vuosi?", en="Is one year enough?"),
        ),
        rubric=(
            (both(fi="Päätös", en="Decision"), both(fi="nimeää mittarin ja saajan", en="names a yardstick and who gets the bonus")),
            (both(fi="Seuraus", en="Consequence"), both(fi="kertoo, mitä tehdään enemmän ja mitä vähemmän", en="says what will be done more, and what less")),
            (both(fi="Asiakas", en="Customer"), both(fi="sanoo, mitä asiakas voittaa tai häviää", en="says what the customer gains or loses")),
            (both(fi="Sattuma", en="Luck"), both(fi="ottaa pienet määrät huomioon ja tekee niille jotain", en="allows for the small numbers, and does something about them")),
        ),
        minimum_words=50,
    ),
    OpenTask(
        id="01.O2",
        sources=("S1-004",),
        title=both(fi="Jatko: kuka on asiakas?", en="Going further: who is the customer?"),
        prompt=both(fi="""
Kysymys on koulutuspäivän muistiinpanoista. Valitse jokin ostos, jossa on monta ihmistä: koululounas, hammashoito, yrityksen työterveys tai joukkueen peliasut. Kuka päättää, kuka tilaa, kuka maksaa, kuka käyttää? Kenen tyytyväisyyttä mittaisit, ja kenen mukaan laskisit asiakkaiden määrän? Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
The question is from the notes of the training day. Choose a purchase with several people in it: a school lunch, dental care, a firm's occupational health care, or the kit of a team. Who decides, who orders, who pays, who uses it? Whose satisfaction would you measure, and which role would you count customers by? Write your answer between the quotation marks.
"""),
        answer="customer",
        model=both(fi="""
Mallivastaus (tekijän täydennys). Koululounas: kunta päättää ja maksaa, ruokapalvelupäällikkö tilaa, oppilas syö ja vanhempi
antaa palautteen. Laskuttaja sanoo, että asiakkaita on yksi; keittiö sanoo, että heitä on neljäsataa. Tyytyväisyyttä kysyisin
syöjiltä, koska hukka syntyy heidän lautasillaan, ja jatkamisen aikeita kunnalta, koska se päättää. Asiakkuuksia on yksi,
asiakkaita rooleittain neljä. Luku kerrotaan aina roolin kanssa.
""", en="""
Model answer (author's completion). A school lunch: the municipality decides and pays, the catering manager orders, the pupil eats
and the parent complains. The one who sends the bill says that there is one customer; the kitchen says that there are four
hundred. I would ask the eaters about satisfaction, because the waste is on their plates, and the municipality about its intention
to continue, because it decides. There is one relationship, and four customers by role. Always state the role along with the
number.
"""),
        points=(
            both(fi="Ketkä kaikki vaikuttavat siihen, ostetaanko uudelleen?", en="Who has a say in whether it is bought again?"),
            both(fi="Kuka huomaa ensimmäisenä, jos jokin on huonosti?", en="Who notices first when something is wrong?"),
            both(fi="Kenen vastaus puuttuisi, jos kysyisit vain maksajalta?", en="Whose answer would be missing if you asked only the payer?"),
        ),
        rubric=(
            (both(fi="Roolit", en="Roles"), both(fi="erottaa ainakin päättäjän, maksajan ja käyttäjän", en="tells apart at least who decides, pays and uses")),
            (both(fi="Mittari", en="Measure"), both(fi="kertoo, keneltä kysytään ja miksi", en="says who is asked, and why")),
            (both(fi="Luku", en="Number"), both(fi="sanoo, minkä roolin mukaan asiakkaat lasketaan", en="says by which role customers are counted")),
        ),
        minimum_words=35,
    ),
    OpenTask(
        id="01.O3",
        sources=("S1-011", "S1-013", "S1-014", "S2-005"),
        title=both(fi="Jatko: mistä tulokulmasta teillä tullaan?", en="Going further: which approach is yours?"),
        prompt=both(fi="""
Muistiinpanoissa kysytään, mistä tulokulmasta organisaatiossanne tullaan: tuotteesta, hinnasta vai asiakkaasta. Ajattele vastatessasi yritystä, jonka tunnet. Mistä sen näkee (mistä palkitaan, mitä mitataan, mistä johtaja puhuu)? Onko tuote sama kuin kilpailijoilla ja hinnatkin samat, kuten muistiinpanoissa väitetään? Onko vanha tapa korvattu uudella, kuten opinnäytteessä sanotaan? Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
The notes ask which approach your organisation starts from: product, price or customer. Think of a firm that you know as you answer. How does it show (what is rewarded, what is measured, what the director speaks of)? Is the product the same as the competitors', and the price as well, as the notes claim? Has the old way been replaced by a new one, as the thesis says? Write your answer between the quotation marks.
"""),
        answer="approach",
        model=both(fi="""
Mallivastaus (tekijän täydennys). Rautakauppa, jossa olen töissä, puhuu asiakkaasta mutta tulee hinnasta: seinällä on viikon
tarjoukset, ja myyjää kiitetään kassavirrasta. Tuote on sama kuin kilpailijalla, hinta melkein. Siirtymä asiakkuuteen näkyy
vain rakentajille, joilla on oma yhdyshenkilö. Vanhaa ei siis ole korvattu, vaan uusi on tullut sen viereen yhtä asiakasryhmää
varten. Päättämättä on, mistä rakentajien myyjälle maksetaan: nyt samasta kuin muillekin, ja siksi hän tekee samaa kuin muut.
""", en="""
Model answer (author's completion). The hardware shop that I work in talks about the customer but starts from the price: the
offers of the week hang on the wall, and sellers are praised for what the till takes. The product is the same as the competitor's,
the price almost. The shift to relationships shows only for builders, who have a contact person of their own. So the old has not
been replaced; the new has come beside it, for one group of customers. What has not been decided is what the builders' seller is
paid for: now the same as the others, and so that seller does the same as the others.
"""),
        points=(
            both(fi="Mistä viimeksi palkittiin?", en="What was rewarded last?"),
            both(fi="Mitä tapahtuisi, jos kilpailija laskisi hintaa kymmenesosan?", en="What would happen if a competitor cut the price by a tenth?"),
            both(fi="Onko tulokulma päätetty vai onko siihen ajauduttu?", en="Was the approach decided, or drifted into?"),
        ),
        rubric=(
            (both(fi="Tulokulma", en="Approach"), both(fi="nimeää tulokulman ja kaksi merkkiä siitä", en="names an approach, and two signs of it")),
            (both(fi="Väitteet", en="Claims"), both(fi="koettelee lähteiden väitteitä omalla esimerkillä", en="tests the claims of the sources against the example")),
            (both(fi="Päätös", en="Decision"), both(fi="sanoo, mitä pitäisi päättää", en="says what should be decided")),
        ),
        minimum_words=40,
    ),
    OpenTask(
        id="01.O4",
        sources=("S1-012",),
        title=both(fi="Jatko: katkennut virke", en="Going further: the sentence that breaks off"),
        prompt=both(fi="""
Muistiinpanojen virke katkeaa: syrjäseuduilla palveluntuottajia on niin vähän, että *kriteerit ja vaatimukset voidaan määrittää sellaisiksi, että* […]. Emme tiedä, miten se jatkuu. Kirjoita virkkeelle kaksi loppua, joista toinen on asiakkaan ja toinen palveluntuottajan kannalta hyvä, ja sano, kumpi on todennäköisempi, kun ostaja on ELY-keskus ja hinta ratkaisee. Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
The sentence of the notes breaks off: in remote areas there are so few providers that *criteria and demands can be set such that* […]. We do not know how it goes on. Write two endings, one that is good for the customer and one that is good for the provider, and say which is likelier when the buyer is an ELY Centre and the price decides. Write your answer between the quotation marks.
"""),
        answer="sentence",
        model=both(fi="""
Mallivastaus (tekijän täydennys, lähteestä tätä ei voi tietää). Ostajan kannalta: … että palvelu mitoitetaan seudun tarpeeseen, ja
laadusta voidaan sopia tarjoajan kanssa etukäteen. Tuottajan kannalta: … että vain yksi tarjoaja täyttää ne, jolloin hinnalla
ei enää kilpailla. Jos hinta ratkaisee, jälkimmäinen on ostajalle vaarallinen: yhdellä tarjoajalla ei ole syytä laskea hintaa.
Julkisissa hankinnoissa tarjoajia on kohdeltava tasapuolisesti, joten kriteereitä ei saa räätälöidä yhdelle.
""", en="""
Model answer (author's completion; the source does not tell). For the buyer: ... that the service fits the needs of the region, and
quality can be agreed on with the provider beforehand. For the provider: ... that only one bidder meets them, and there is no
competition on price any more. Where the price decides, the latter is dangerous for the buyer: a lone bidder has no reason to go
lower. In public procurement bidders must be treated equally, so criteria must not be tailored to one.
"""),
        points=(
            both(fi="Kumpi valitsee kriteerit: ostaja vai myyjä?", en="Who chooses the criteria: the buyer or the seller?"),
            both(fi="Mitä tapahtuu hinnalle, kun tarjoajia on yksi?", en="What happens to the price when there is one bidder?"),
            both(fi="Mikä tässä on julkiselta ostajalta kiellettyä?", en="What in this is forbidden to a public buyer?"),
        ),
        rubric=(
            (both(fi="Kaksi loppua", en="Two endings"), both(fi="lopuissa on eri voittaja", en="the endings have different winners")),
            (both(fi="Todennäköisyys", en="Likelihood"), both(fi="perustelee valinnan hinnalla tai tarjoajien määrällä", en="argues from the price, or from the number of bidders")),
            (both(fi="Rehellisyys", en="Honesty"), both(fi="sanoo, ettei loppua ole lähteessä", en="says that the source does not give the ending")),
        ),
        minimum_words=30,
    ),
    OpenTask(
        id="01.O5",
        sources=("S1-015", "S0-029", "S1-016"),
        title=both(fi="Jatko: oma määritelmäsi asiakkuudesta", en="Going further: your own definition of a relationship"),
        prompt=both(fi="""
Miten sinä määrittelet asiakkuuden? Kirjoita yksi virke. Vertaa sitä kahteen lähteiden määritelmään (prosessi, joka alkaa ensimmäisestä ostosta; kaksisuuntainen vuorovaikutussuhde). Koettele kaikkia kolmea: onko asiakkuus sillä, joka osti kerran kolme vuotta sitten, sillä, joka pyysi tarjousta mutta ei ostanut, ja sillä, joka ostaa automaatista puhumatta kenellekään? Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
How do you define a customer relationship? Write one sentence. Compare it with the two definitions of the sources (a process that begins with the first purchase; a two-way interaction). Test all three: is there a relationship with somebody who bought once three years ago, with somebody who asked for an offer but did not buy, and with somebody who buys from a machine without speaking to anybody? Write your answer between the quotation marks.
"""),
        answer="relationship",
        model=both(fi="""
Mallivastaus (tekijän täydennys). Asiakkuus on suhde, jossa kumpikin on antanut toiselle jotain ja kumpikin odottaa jatkoa. Kerran
ostanut: prosessin mukaan kyllä, vuorovaikutuksen mukaan ei enää, minun mukaani ei, jos kumpikaan ei odota mitään. Tarjouksen
pyytänyt: prosessin mukaan ei, vuorovaikutuksen mukaan kyllä, minun mukaani vasta lupaus. Automaatti: prosessin mukaan kyllä,
vuorovaikutus on ohut, minun mukaani kyllä, jos hän tulee huomennakin. Määritelmäni heikkous on, että odotusta on vaikea mitata.
""", en="""
Model answer (author's completion). A relationship is one in which each has given the other something, and both expect it to go
on. Bought once: by the process yes, by interaction no longer, by mine not if neither expects anything. Asked for an offer: by the
process no, by interaction yes, by mine only a promise as yet. The machine: by the process yes, the interaction is thin, by mine
yes, if the person comes tomorrow too. The weakness of my definition is that expectation is hard to measure.
"""),
        points=(
            both(fi="Mistä määritelmäsi mukaan asiakkuus alkaa ja mihin se loppuu?", en="By your definition, where does a relationship begin, and where does it end?"),
            both(fi="Voiko sen laskea niistä tiedoista, joita yrityksellä on?", en="Can it be counted from what a firm has recorded?"),
            both(fi="Mikä kolmesta tapauksesta on määritelmällesi vaikein?", en="Which of the three cases is the hardest for it?"),
        ),
        rubric=(
            (both(fi="Virke", en="Sentence"), both(fi="määritelmä on yksi virke, jonka voi koetella", en="the definition is one sentence that can be tested")),
            (both(fi="Vertailu", en="Comparison"), both(fi="asettaa sen lähteiden kahden määritelmän rinnalle", en="puts it beside the two definitions of the sources")),
            (both(fi="Tapaukset", en="Cases"), both(fi="vastaa kaikista kolmesta tapauksesta", en="answers for all three cases")),
        ),
        minimum_words=40,
    ),
    OpenTask(
        id="01.O6",
        sources=("S1-003", "S4-024", "S0-027"),
        title=both(fi="Jatko: kolme kiperää kysymystä", en="Going further: three tricky questions"),
        prompt=both(fi="""
Valitse luvun yhdeksästä kiperästä kysymyksestä kolme, jotka ovat tutussa yrityksessä vaikeimmat. Kerro kustakin, mikä tieto puuttuu ja mikä kolmesta kerroksesta (tapa ajatella, tapa organisoitua, työkalut) on tiellä. Mitä sellaista asiakastietoa yrityksellä jo on, jota kukaan ei käytä? Tallenna vastaus: samoihin kysymyksiin palataan kurssin lopussa. Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
From the nine tricky questions of the chapter choose the three that are hardest in a firm that you know. For each, say what is not known, and which of the three layers (a way of thinking, a way of organising, tools) is in the way. Which customer data has the firm already got that nobody uses? Save your answer: the same questions come back at the end of the course. Write your answer between the quotation marks.
"""),
        answer="tricky",
        model=both(fi="""
Mallivastaus (tekijän täydennys). Kuntosali: 3 kuka on asiakas (puuttuu tieto, kuka perheestä käy; tiellä on ajattelu, sillä jäsen
on se, joka maksaa), 8 kiinnostuksen herääminen (ei tiedetä, mistä uudet kuulivat; tiellä on organisointi, kysyminen ei ole
kenenkään työtä), 9 asiakas mukaan kehittämiseen (palautetta ei kirjata mihinkään; tiellä ovat työkalut). Käyttämätöntä tietoa on
ovilokissa: siitä näkisi, kuka on lakannut käymästä. Sekin on henkilötietoa, joten käytölle on oltava peruste.
""", en="""
Model answer (author's completion). A gym: 3 who is the customer (it is not known which member of the family comes; thinking is in
the way, for the member is whoever pays), 8 arousing interest (it is not known where new ones heard of it; organising is in the
way, asking is nobody's job), 9 the customer in development (comments are not recorded; tools are in the way). The unused data is
the log of the door: it would show who has stopped coming. That too is personal data, so there must be legal grounds for using it.
"""),
        points=(
            both(fi="Mihin kysymykseen ei osaa vastata kukaan?", en="Which question can nobody answer?"),
            both(fi="Auttaisiko järjestelmä, vai pitäisikö ensin päättää jotain?", en="Would a system help, or should something be decided first?"),
            both(fi="Mitä tietoa syntyy joka päivä ja katoaa?", en="What is recorded every day, and lost?"),
        ),
        rubric=(
            (both(fi="Valinta", en="Choice"), both(fi="valitsee kolme ja perustelee ne", en="chooses three, with reasons")),
            (both(fi="Kerros", en="Layer"), both(fi="nimeää kerroksen, joka on tiellä", en="names the layer that is in the way")),
            (both(fi="Tieto", en="Data"), both(fi="löytää tietoa, jota ei käytetä, ja kysyy, saako sitä käyttää", en="finds data that is not used, and asks whether it may be")),
        ),
        minimum_words=40,
    ),
    OpenTask(
        id="01.O7",
        sources=("S1-014", "S3-074", "S0-025", "X-03"),
        title=both(fi="Yritys, jota et ole nähnyt: siivousliike", en="A company you have not seen: a cleaning firm"),
        prompt=both(fi="""
Siivousliike Kiiltolasi on pyytänyt sinulta neuvoa. Tiedot ovat viime vuodelta:

- Asiakasrekisterissä on 1 250 nimeä. Heistä 610 on joskus ostanut, 240 osti viime vuonna ja 95:llä on jatkuva sopimus.
- Johtaja kertoo lehdessä, että ”meillä on yli tuhat asiakasta”.
- Myyjiä on kolme. Pia myi eniten (410 000 euroa), mutta voittoa hänen asiakkaistaan jäi vain 6 000 euroa. Olli myi 260 000 eurolla, ja voittoa jäi 31 000. Sami sai 22 uutta asiakasta, joista 15 lähti kolmessa kuukaudessa.
- Kullakin on noin 80 ostanutta asiakasta, ja Ollin voitosta puolet tulee yhdestä sairaalasta.
- Palkkio maksetaan myynnistä. Seinällä lukee: ”Asiakas on meille tärkein.” Johtaja aikoo ostaa ”CRM:n, joka hoitaa asiakkuudet”.

Kirjoita johtajalle neuvo: 1) montako asiakasta yrityksellä on ja mitä lehdessä pitäisi sanoa, 2) kenelle palkkio nyt menisi ja kenelle se menisi muilla mittareilla, 3) minkä mittarin valitset ja mitä se saisi myyjät tekemään, 4) mikä ajattelutapa ja tulokulma palkkiossa on ja mikä seinällä, ja mitä kysyisit johtajalta ennen kuin CRM ostetaan, 5) mitä näistä luvuista ei voi päätellä. Pari virkettä kuhunkin kohtaan riittää. Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
The cleaning firm Kiiltolasi has asked you for advice. The facts are from last year:

- The register holds 1,250 names. Of these, 610 have bought at some time, 240 bought last year, and 95 have a continuing agreement.
- The director says in the newspaper that “we have over a thousand customers”.
- There are three sellers. Pia sold the most (410,000 euros), but only 6,000 euros of profit came from her customers. Olli sold 260,000 euros' worth, which made 31,000 in profit. Sami won 22 new customers, 15 of whom left within three months.
- Each has about 80 customers who bought, and half of Olli's profit is from one hospital.
- The bonus is paid for sales. On the wall it says: “The customer matters most to us.” The director intends to buy “a CRM that looks after relationships”.

Write the director your advice: 1) how many customers the firm has, and what should be said in the newspaper, 2) who would get the bonus now, and who by other yardsticks, 3) which yardstick you choose, and what it would make the sellers do, 4) which way of thinking and which approach is in the bonus, and which on the wall, and what you would ask the director before the CRM is bought, 5) what cannot be concluded from these figures. A sentence or two on each will do. Write your answer between the quotation marks.
"""),
        answer="advice",
        model=both(fi="""
Mallivastaus (tekijän täydennys). 1) Rekisterissä on 1 250 nimeä, mutta ”240 asiakasta osti viime vuonna, 95:llä on sopimus”
kertoo enemmän; yli puolet nimistä ei ole ostanut mitään. 2) Myynnistä palkkio menee Pialle, voitosta Ollille, uusista Samille;
pysyneistä emme tiedä. Samin uusista jäi seitsemän, joten hankinta ilman pysymistä maksaa. 3) Valitsisin voiton kahdelta vuodelta
ja vähintään vuoden pysyneet uudet: silloin Pia kysyisi, mikä hänen asiakkaissaan maksaa, ja Sami valitsisi, keille myy. Vaarana
on, ettei kallista mutta tarpeellista siivousta enää tehdä. 4) Palkkio on transaktioajattelua, seinällä tulokulmana on asiakas;
myyjät uskovat palkkiota. Kysyisin, mitä johtaja CRM:llä tarkoittaa: johtamistapaa, keinoja vai järjestelmää. Järjestelmä tulee
viimeisenä. 5) Ollin sija riippuu yhdestä sairaalasta. Emme tiedä, onko asiakkaat jaettu tasan, miksi Samin asiakkaat lähtivät ja
toistuuko järjestys. Kullakin kolmesta myyjästä on 80 asiakasta: yhtä monta, mutta ei välttämättä yhtä hyviä.
""", en="""
Model answer (author's completion). 1) The register holds 1,250 names, but “240 customers bought last year, 95 have an agreement”
says more; over half of the names have bought nothing. 2) For sales the bonus goes to Pia, for profit to Olli, for new customers
to Sami; who kept theirs we do not know. Of Sami's new ones seven remain, so acquisition without retention costs money. 3) I would
choose profit over two years, and new customers who have stayed for at least one: then Pia would ask what is costly about her
customers, and Sami would choose whom to sell to. The danger is that costly but necessary cleaning is no longer done. 4) The bonus
is transactional thinking, on the wall the approach is the customer; the sellers believe the bonus. I would ask what the director
means by CRM: a way to manage, means, or a system. The system comes last. 5) Olli's rank hangs on one hospital. We do not know
whether the customers were dealt out evenly, why Sami's left, or whether the order will repeat itself. The three have 80 customers
each: equally many, but not necessarily equally good.
"""),
        points=(
            both(fi="Mikä määritelmä on lehden luvun takana?", en="Which definition is behind the figure in the newspaper?"),
            both(fi="Mitä Samin uusista pitäisi tietää ennen kuin heistä maksetaan?", en="What should be known about Sami's new customers before they are paid for?"),
            both(fi="Mitä tapahtuu, jos sairaala vaihtaa siivousliikettä?", en="What happens if the hospital changes its cleaners?"),
            both(fi="Mitä myyjät oppivat seinästä, mitä palkkiosta?", en="What do the sellers learn from the wall, and what from the bonus?"),
        ),
        rubric=(
            (both(fi="Määritelmä", en="Definition"), both(fi="sanoo luvun ja sen määritelmän", en="says a number and its definition")),
            (both(fi="Mittarit", en="Yardsticks"), both(fi="näyttää, että mittari vaihtaa saajan, ja valitsee yhden syineen", en="shows that the yardstick changes who gets it, and chooses one with reasons")),
            (both(fi="Ajattelutapa", en="Way of thinking"), both(fi="huomaa palkkion ja puheen ristiriidan ja kysyy, mitä CRM:llä tarkoitetaan", en="notices that the bonus and the words contradict each other, and asks what is meant by CRM")),
            (both(fi="Rajat", en="Limits"), both(fi="sanoo, mitä luvuista ei voi päätellä", en="says what cannot be concluded")),
        ),
        minimum_words=60,
    ),
)
