"""Exercises of lesson 02: goals. Every expected answer is computed from the course's own data, or from the task."""

from collections.abc import Callable, Mapping
from functools import cache
from numbers import Real

import pandas as pd

from asiakkuus_lib import retention, satisfaction
from asiakkuus_lib.learn.kinds import choice, integer, mapping, number, ordered, share
from asiakkuus_lib.learn.tasks import Mistake, OpenTask, Page, Task
from asiakkuus_lib.lessons.common.words import listed, wrong_words
from asiakkuus_lib.locale import both
from asiakkuus_lib.reading import course_data

WHOLE_NAMES: dict[str, tuple[str, ...]] = {
    "leavers": ("lähtijät", "leavers", "lähtijöistä"),
    "group": ("ryhmä", "group", "ryhmästä"),
}
# Of task A1: what the share is taken of.
WHOLES = ("leavers", "group", "leavers", "group", "group", "leavers")
# Of task A4: answers of the satisfied and of the others, and how many of each left.
POWER = satisfaction.Directions(satisfied_left=93, satisfied_stayed=1147, others_left=57, others_stayed=253)
SIGN_NAMES: dict[str, tuple[str, ...]] = {
    "opinion": ("mielipide", "opinion"),
    "repeat": ("uusintaostot", "repeat", "uusintaosto", "repeat purchase"),
    "share": ("asiakasosuus", "share", "osuus"),
}
SIGNS = {"A": "opinion", "B": "repeat", "C": "share", "D": "repeat", "E": "opinion", "F": "repeat"}
BOND_NAMES: dict[str, tuple[str, ...]] = {"barrier": ("este", "barrier"), "wish": ("halu", "wish")}
BONDS = ("barrier", "barrier", "wish", "barrier", "wish", "barrier", "wish", "barrier", "wish", "wish")
# Of task A3: what part leaves in a year.
YEARLY = 0.12
CALLS = 100
# Of task A8: satisfied or not, and whether an alternative is seen.
GROUPS = {"A": (True, False), "B": (True, True), "C": (False, False), "D": (False, True)}


def _swapped(found: tuple[str, ...], words: tuple[str, str]) -> list[str]:
    return [words[1 - words.index(word)] for word in found]


def _churn() -> float:
    return retention.annual_churn_from_loss(0.5, 5)


def _leavers(*satisfied: float, churn: float = YEARLY) -> list[int]:
    """Of a thousand customers, how many satisfied ones leave."""
    return [round(1000 * churn * part) for part in satisfied]


def _power() -> list[float]:
    return [POWER.satisfied_of_left, POWER.left_of_satisfied, POWER.left_of_others]


def _upside_down(found: object) -> bool:
    """Whether some of the shares of task A4 are divided the wrong way round."""
    if not isinstance(found, list) or len(found) != len(_power()) or not all(isinstance(part, Real) for part in found):
        return False
    return any(abs(float(part) * right - 1) < 0.03 for part, right in zip(found, _power(), strict=True))


@cache
def _of_suvilinja() -> list[float]:
    """The same three shares as the chapter has them of Suvilinja."""
    known = course_data("survey").dropna(subset="left_next_year")
    found = satisfaction.directions((known["satisfaction"] >= 4).tolist(), (known["left_next_year"] == "yes").tolist())
    return [found.satisfied_of_left, found.left_of_satisfied, found.left_of_others]


def _of_all() -> list[float]:
    return [count / POWER.answers for count in (POWER.left, POWER.satisfied_left, POWER.others_left)]


@cache
def _freight() -> pd.Series:
    """What freight customers answered about recommending in 2025."""
    survey, register = course_data("survey"), course_data("customers").set_index("customer_id")
    asked = (survey["answered_on"].dt.year == 2025) & (survey["customer_id"].map(register["need"]) == "freight")
    return survey.loc[asked, "recommend"].dropna()


def _counts(promoter: int = 9, passive: int = 7) -> list[int]:
    """How many freight customers are promoters, passives and detractors."""
    asked = _freight()
    up, down = int((asked >= promoter).sum()), int((asked < passive).sum())
    return [up, len(asked) - up - down, down]


def _score(up: float, middle: float, down: float) -> list[float]:
    return list(satisfaction.recommend_score(int(up), int(middle), int(down)))


def _nothing_counted(found: object) -> bool:
    """Whether the result is that of a function that was given no answers."""
    return isinstance(found, list) and len(found) == 4 and found[3] == 0


@cache
def answered_groups() -> dict[str, tuple[int, float]]:
    """Of each group of task A8, how many answered in 2025 and are still here, and how large a part left in earlier years."""
    survey, register = course_data("survey"), course_data("customers").set_index("customer_id")
    survey = survey.assign(satisfied=survey["satisfaction"] >= 4, sees=survey["alternative_available"] == "yes")
    here = (survey["answered_on"].dt.year == 2025) & survey["customer_id"].map(register["relationship_ended_on"]).isna()
    known = survey[survey["left_next_year"].notna()]
    left = (known["left_next_year"] == "yes").groupby([known["satisfied"], known["sees"]]).mean()
    now = survey[here].groupby(["satisfied", "sees"]).size()
    return {name: (int(now[key]), float(left[key])) for name, key in GROUPS.items()}


def _plan(order: str = "DCBA") -> dict[str, int]:
    """Calls to each group, when the groups are called in this order until there are no more calls."""
    calls, found = CALLS, dict.fromkeys(GROUPS, 0)
    for name in order:
        found[name] = min(calls, answered_groups()[name][0])
        calls -= found[name]
    return found


def is_good_plan(found: object) -> bool:
    """Whether all of D is called and nobody of A: B and C leave so nearly as often that either may come next."""
    return _calls(found, lambda plan: (
        all(calls >= 0 and calls.is_integer() and calls <= answered_groups()[name][0] for name, calls in plan.items())
        and sum(plan.values()) == CALLS and plan["D"] == answered_groups()["D"][0] and plan["A"] == 0))


def _calls(found: object, wrong: Callable[[dict[str, float]], bool]) -> bool:
    """Whether an answer to task A8 is a plan of numbers, and has something wrong with it."""
    if not isinstance(found, Mapping) or not all(isinstance(found.get(name), Real) for name in GROUPS):
        return False
    return wrong({name: float(found[name]) for name in GROUPS})


def reached(plan: Mapping[str, float]) -> float:
    """How many of those called would have left, if each group leaves as before."""
    return sum(calls * answered_groups()[name][1] for name, calls in plan.items())


def _group_lines() -> str:
    """The four groups as lines of a list."""
    from asiakkuus_lib.show import number as written
    from asiakkuus_lib.show import percent

    words = {True: both(fi="tyytyväinen", en="satisfied"), False: both(fi="tyytymätön", en="dissatisfied")}
    seen = {True: both(fi="näkee vaihtoehdon", en="sees an alternative"), False: both(fi="ei näe vaihtoehtoa", en="sees no alternative")}
    line = both(fi="- **{name}**: {said}, {sees}; {n} asiakasta, aiemmin lähti {left}", en="- **{name}**: {said}, {sees}; {n} customers, {left} left in earlier years")
    return "\n".join(
        line.format(name=name, said=words[said].said(), sees=seen[sees].said(), n=written(answered_groups()[name][0]), left=percent(answered_groups()[name][1]))
        for name, (said, sees) in GROUPS.items()
    )


PAGE = Page(
    setup="""
from asiakkuus_lib import retention, satisfaction
from asiakkuus_lib.reading import course_data
from asiakkuus_lib.show import percent
from asiakkuus_lib.learn import check, exercise, reflect

survey = course_data("survey")
register = course_data("customers").set_index("customer_id")
""",
    fetches=both(fi="Se hakee Suvilinjan kyselyn ja asiakasrekisterin.", en="It fetches Suvilinja's survey and customer register."),
)

TASKS = (
    Task(
        id="02.A1",
        sources=("S0-016",),
        title=both(fi="Mistä osuus on laskettu?", en="A share of whom?"),
        prompt=both(fi="""
Kuusi lausetta muista yrityksistä. Keitä on kussakin sata prosenttia: pelkkiä lähteneitä (`"lähtijät"`) vai jokin ryhmä, jossa on sekä lähteneitä että jääneitä (`"ryhmä"`)?

1. Kuntosalin eronneista seitsemän kymmenestä oli antanut arvosanan 4 tai 5.
2. Arvosanan 1 antaneista sähköasiakkaista joka viides vaihtoi yhtiötä vuoden sisällä.
3. Kun vakuutuksensa irtisanoneilta kysyttiin syytä, joka kolmas mainitsi hinnan.
4. Reklamaation tehneistä joka kymmenes lopetti tilauksensa.
5. Pankin varoituslista osui oikeaan neljässä tapauksessa kymmenestä.
6. Kymmenestä menetetystä asiakkaasta yhdeksän ei ollut valittanut kertaakaan.

Korvaa kolme pistettä luettelolla, jossa on kuusi sanaa samassa järjestyksessä: hakasulut ympärille, jokainen sana lainausmerkkeihin ja pilkku väliin. Sanat ovat {words:text}.
""", en="""
Six sentences from other firms. Who are the hundred per cent in each: only people who left (`"leavers"`), or a group in which some left and some stayed (`"group"`)?

1. Of those who ended their gym membership, seven in ten had given a score of 4 or 5.
2. Of the electricity customers who gave a score of 1, one in five switched to another supplier within a year.
3. When those who cancelled their insurance were asked why, one in three mentioned the price.
4. Of those who made a complaint, one in ten ended their subscription.
5. The bank's list of warnings was right in four cases out of ten.
6. Of ten customers lost, nine had never complained.

Replace the three dots with a list of six words in this order: square brackets around them, each word in quotation marks, a comma between. The words are {words:text}.
"""),
        values=lambda: {"words": listed(WHOLE_NAMES)},
        starter="share_of = ...",
        solution=both(
            fi='share_of = ["lähtijät", "ryhmä", "lähtijät", "ryhmä", "ryhmä", "lähtijät"]',
            en='share_of = ["leavers", "group", "leavers", "group", "group", "leavers"]',
        ),
        kind=ordered(choice(*WHOLE_NAMES, names=WHOLE_NAMES)),
        expected=lambda: list(WHOLES),
        mistakes=(
            Mistake(answer=lambda: _swapped(WHOLES, ("leavers", "group")),
                    hint=both(fi="Suunnat ovat vaihtaneet paikkaa. Kysy jokaisesta: keitä on sata prosenttia?",
                              en="The directions have changed places. Ask of each: who are the hundred per cent?")),
            Mistake(answer=lambda: ["leavers"] * len(WHOLES),
                    hint=both(fi="Kaikissa puhutaan lähtemisestä, mutta osassa sata prosenttia on joukko, josta moni jäi. Mitkä lauseet alkavat tällaisesta joukosta?",
                              en="All speak of leaving, but in some the hundred per cent are people many of whom stayed. Which sentences begin with such people?")),
            Mistake(answer=lambda: ["group"] * len(WHOLES),
                    hint=both(fi="Joissakin lauseissa kaikki, joista osuus lasketaan, ovat jo lähteneet. Missä?", en="In some sentences everybody in the hundred per cent has already left. In which?")),
            *wrong_words(WHOLE_NAMES, WHOLES, (
                both(fi="Ensimmäinen: onko eronneissa ketään, joka jäi?", en="The first: is there anybody among those who ended who stayed?"),
                both(fi="Toinen: arvosanan 1 antaneissa on myös ne, jotka pysyivät yhtiössä.", en="The second: among those who gave a 1 are also those who did not switch."),
                both(fi="Kolmas: keneltä syytä kysyttiin, ja mitä he olivat jo tehneet?", en="The third: who were asked, and what had they done already?"),
                both(fi="Neljäs: reklamaation tehneissä on myös ne, jotka jäivät.", en="The fourth: among those who complained are also those who stayed."),
                both(fi="Viides: varoituslistalla on niitäkin, jotka eivät lähteneet. Keistä osumien osuus lasketaan?",
                     en="The fifth: those who did not leave are on the list of warnings too. The hits are a share of whom?"),
                both(fi="Kuudes: keitä on kymmenen?", en="The sixth: who are the ten?"),
            )),
        ),
        look_back=both(fi="Mistä osuus lasketaan?", en="A share of whom?"),
        praise=both(fi="Kun tiedät, keitä on sata prosenttia, tiedät myös, mikä perusosuus viereen tarvitaan.",
                    en="Once you know who the hundred per cent are, you also know which base rate is needed beside it."),
    ),
    Task(
        id="02.A2",
        sources=("S0-023",),
        title=both(fi="Jatko: puolet viidessä vuodessa", en="Going further: half in five years"),
        prompt=both(fi="""
Luennon mukaan yritykset menettävät keskimäärin puolet asiakkaistaan viidessä vuodessa. Kuinka suuri osa jäljellä olevista lähtee silloin vuosittain, jos osuus on joka vuosi sama? Käytä luvun funktiota. Luvussa se laski esimerkin ”30 prosenttia neljässä vuodessa” näin: `retention.annual_churn_from_loss(0.30, 4)`. Ensin tulee menetetty osuus pisteellä kirjoitettuna, sitten vuodet. Prosentin tarkkuus riittää.
""", en="""
According to the lecture firms lose half of their customers in five years, on average. What share of those who are still customers leaves each year, then, if the share is the same in every year? Use the function of the chapter. There it worked out the example “30 per cent in four years” like this: `retention.annual_churn_from_loss(0.30, 4)`. First comes the share lost, written with a point, then the years. A per cent is exact enough.
"""),
        starter="churn = ...",
        solution="""
churn = retention.annual_churn_from_loss(0.5, 5)
churn
""",
        kind=share(0.005),
        expected=_churn,
        mistakes=(
            Mistake(answer=lambda: 0.1,
                    hint=both(fi="Jaoit puolikkaan viidellä. Toisena vuonna voivat lähteä enää ne, jotka ensimmäisenä jäivät, joten vuosiosuuden on oltava suurempi.",
                              en="You divided the half by five. In the second year only those who stayed in the first can leave, so the yearly share must be larger.")),
            Mistake(answer=lambda: 1 - _churn(),
                    hint=both(fi="Tuo osuus jää vuodessa. Kuinka suuri osa lähtee?", en="That share stays in a year. What share leaves?")),
            Mistake(answer=lambda: retention.annual_churn_from_loss(0.3, 4),
                    hint=both(fi="Tuo on luvun esimerkki: 30 prosenttia neljässä vuodessa. Nyt kysytään puolta viidessä.",
                              en="That is the example of the chapter: 30 per cent in four years. Now the question is half in five.")),
            Mistake(answer=lambda: 0.5,
                    hint=both(fi="Puolet lähtee viidessä vuodessa. Kuinka suuri osa lähtee yhdessä?", en="Half leave in five years. What share leaves in one?")),
            Mistake(answer=lambda: 1 - 0.5**5,
                    hint=both(fi="Potenssin sijaan tarvitaan viides juuri: kun viiden vuoden jäävät osuudet, kaikki yhtä suuria, kerrotaan keskenään, saadaan puolet.",
                              en="Not a power but the fifth root is needed: the shares that stay in each of the five years, all equal, multiplied together give a half.")),
        ),
        look_back=both(fi="Kuinka moni lähtee vuodessa?", en="How many leave in a year?"),
        praise=both(fi="Väitteessä ei kerrota alaa eikä aikaa, joten lukua voi käyttää vertailukohtana, ei tavoitteena.",
                    en="The claim names no line of business and no time, so the figure is something to compare with, not a target."),
    ),
    Task(
        id="02.A3",
        sources=("S0-016",),
        title=both(fi="Jatko: kuinka moni lähtijä oli tyytyväinen?", en="Going further: how many leavers were satisfied?"),
        prompt=both(fi="""
Yrityksellä on {customers:number} asiakasta, ja vuodessa heistä lähtee {yearly:percent}. Luennon mukaan 60–80 prosenttia lähtijöistä sanoo olleensa tyytyväisiä. Kuinka moni tuhannesta asiakkaasta lähtee siis tyytyväisenä, kun osuus on 60 prosenttia, ja kuinka moni, kun se on 80 prosenttia? Anna kaksi lukua sulkeissa ja pilkku välissä, pienempi ensin.
""", en="""
A firm has {customers:number} customers, and {yearly:percent} of them leave in a year. According to the lecture 60–80 per cent of the leavers say that they had been satisfied. So how many of a thousand customers leave satisfied when the share is 60 per cent, and how many when it is 80 per cent? Give two numbers in brackets with a comma between, the smaller first.
"""),
        values=lambda: {"customers": 1000, "yearly": YEARLY},
        starter="satisfied_leavers = ...",
        solution="""
leavers = 1000 * 0.12
satisfied_leavers = (leavers * 0.6, leavers * 0.8)
satisfied_leavers
""",
        kind=ordered(number(0.5)),
        expected=lambda: _leavers(0.6, 0.8),
        mistakes=(
            Mistake(answer=lambda: [600, 800],
                    hint=both(fi="Laskit tyytyväiset koko tuhannesta. Osuus on lähtijöistä: laske ensin, montako heitä on.",
                              en="You took the satisfied of the whole thousand. The share is of the leavers: work out first how many they are.")),
            Mistake(answer=lambda: [0.6, 0.8],
                    hint=both(fi="Nuo ovat osuuksia. Kysymys on asiakkaiden määrästä: laske ensin, montako tuhannesta lähtee.",
                              en="Those are shares. The question is how many customers: work out first how many of the thousand leave.")),
            Mistake(answer=lambda: [YEARLY * 0.6, YEARLY * 0.8],
                    hint=both(fi="Tuo on osuus asiakkaista. Montako asiakasta se on tuhannesta?", en="That is a share of the customers. How many of a thousand is it?")),
            Mistake(answer=lambda: [1000 * YEARLY] * 2,
                    hint=both(fi="Noin monta lähtee. Kuinka moni heistä oli tyytyväinen?", en="That many leave. How many of them were satisfied?")),
            Mistake(answer=lambda: _leavers(0.6, 0.8, churn=1 - YEARLY),
                    hint=both(fi="Laskit osuuden jääneistä. Kysymys on lähtijöistä.", en="You took the share of those who stayed. The question is about the leavers.")),
            Mistake(answer=lambda: _leavers(0.6, 0.8, churn=100 * YEARLY),
                    hint=both(fi="Prosentti on sadasosa: kirjoita osuus desimaalilukuna, jonka alussa on nolla ja piste.", en="A per cent is a hundredth: write the share as a decimal that begins with a zero and a point.")),
            Mistake(answer=lambda: _leavers(0.4, 0.2),
                    hint=both(fi="Laskit tyytymättömät lähtijät. Kysymys on tyytyväisistä.", en="You counted the dissatisfied leavers. The question is about the satisfied.")),
            Mistake(answer=lambda: _leavers(0.8, 0.6),
                    hint=both(fi="Luvut ovat oikein, mutta pienempi tulee ensin.", en="The numbers are right, but the smaller comes first.")),
            Mistake(when=lambda found: isinstance(found, Real), example=lambda: _leavers(0.6)[0],
                    hint=both(fi="Kysymyksiä on kaksi, joten vastaukseen tarvitaan kaksi lukua sulkeissa ja pilkku väliin.",
                              en="There are two questions, so the answer needs two numbers in brackets with a comma between.")),
        ),
        look_back=both(fi="Yksi taulukko, kaksi suuntaa", en="One table, two directions"),
        praise=both(fi="Määrä on suuri, mutta siitä ei vielä näe, lähtevätkö tyytyväiset herkemmin kuin muut.",
                    en="That is a large number, but it does not yet show whether the satisfied leave more readily than the others."),
    ),
    Task(
        id="02.A4",
        sources=("S0-015", "S0-016"),
        title=both(fi="Sähköyhtiön kysely", en="The survey of a power company"),
        prompt=both(fi="""
Sähköyhtiö Valovirta sai {answers:number} vastausta. Tyytyväisiä (4–5) oli {satisfied:number}, ja heistä {satisfied_left:number} vaihtoi yhtiötä vuoden sisällä. Muita oli {others:number}, ja heistä vaihtoi {others_left:number}. Laske kolme osuutta:

1. kuinka suuri osa lähtijöistä oli tyytyväisiä,
2. kuinka suuri osa tyytyväisistä lähti,
3. kuinka suuri osa muista lähti.

Kirjoita ne sulkeisiin tässä järjestyksessä, pilkku välissä. Osuuden voi kirjoittaa jakolaskuna, esimerkiksi `12 / 480`. Kirjoita luvut ilman välilyöntejä. Prosentin tarkkuus riittää.
""", en="""
The power company Valovirta had {answers:number} answers. Of these, {satisfied:number} were satisfied (4–5), and {satisfied_left:number} of them switched to another company within a year. The other {others:number} were not satisfied, and {others_left:number} of them switched. Work out three shares:

1. what share of the leavers was satisfied,
2. what share of the satisfied left,
3. what share of the others left.

Write them in brackets in this order, with commas between. A share may be written as a division, such as `12 / 480`. Write the numbers without commas. A per cent is exact enough.
"""),
        values=lambda: {
            "answers": POWER.answers, "satisfied": POWER.satisfied, "others": POWER.others,
            "satisfied_left": POWER.satisfied_left, "others_left": POWER.others_left,
        },
        starter="shares = ...",
        solution="""
shares = (93 / (93 + 57), 93 / 1240, 57 / 310)
shares
""",
        kind=ordered(share(0.0051)),
        expected=_power,
        mistakes=(
            Mistake(answer=lambda: [_power()[1], _power()[0], _power()[2]],
                    hint=both(fi="Kaksi ensimmäistä ovat vaihtaneet paikkaa. Ensimmäisessä sata prosenttia on lähtijät, toisessa tyytyväiset.",
                              en="The first two have changed places. In the first the hundred per cent are the leavers, in the second the satisfied.")),
            Mistake(answer=lambda: [POWER.satisfied_left / POWER.answers, *_power()[1:]],
                    hint=both(fi="Ensimmäinen osuus on lähtijöistä, ei kaikista vastanneista. Montako lähtijää oli yhteensä?",
                              en="The first share is of the leavers, not of all who answered. How many leavers were there in all?")),
            Mistake(answer=lambda: [1 - _power()[0], *_power()[1:]],
                    hint=both(fi="Ensimmäisenä on nyt tyytymättömien osuus lähtijöistä. Kysymys on tyytyväisistä.",
                              en="The first is now the share of the dissatisfied among the leavers. The question is about the satisfied.")),
            Mistake(answer=lambda: [_power()[0], POWER.satisfied_left / POWER.answers, POWER.others_left / POWER.answers],
                    hint=both(fi="Jaoit kahdessa viimeisessä kaikilla vastauksilla. Tyytyväiset lähtijät jaetaan tyytyväisten määrällä, muut lähtijät muiden määrällä.",
                              en="In the last two you divided by all answers. The satisfied leavers are divided by the number of satisfied, the other leavers by the number of others.")),
            Mistake(answer=lambda: [POWER.satisfied_left / POWER.left] * 2 + [POWER.others_left / POWER.others],
                    hint=both(fi="Kaksi ensimmäistä ovat samat. Toisessa sata prosenttia on tyytyväiset, ei lähtijät.",
                              en="The first two are the same. In the second the hundred per cent are the satisfied, not the leavers.")),
            Mistake(answer=lambda: [*_power()[:2], POWER.others_left / POWER.left],
                    hint=both(fi="Kolmas on nyt laskettu lähtijöistä. Siinä sata prosenttia on muut eli ne, jotka eivät olleet tyytyväisiä.",
                              en="The third is now taken of the leavers. There the hundred per cent are the others, those who were not satisfied.")),
            Mistake(answer=lambda: [POWER.satisfied_left / POWER.left, POWER.satisfied_left / POWER.left, POWER.others_left / POWER.left],
                    hint=both(fi="Kaikki on laskettu lähtijöistä. Toisessa ja kolmannessa sata prosenttia on ryhmä, josta osa jäi.",
                              en="All are taken of the leavers. In the second and the third the hundred per cent are a group of whom some stayed.")),
            Mistake(when=_upside_down, example=lambda: [1 / part for part in _power()],
                    hint=both(fi="Osuus ei voi olla yli yhden. Jaossa osa tulee ensin ja kokonaisuus vasta sitten.",
                              en="A share cannot be over one. In the division the part comes first, then the whole.")),
            Mistake(answer=_of_suvilinja,
                    hint=both(fi="Nämä ovat Suvilinjan osuudet luvusta 2. Laske Valovirran osuudet tehtävän omista luvuista.",
                              en="These are Suvilinja's shares from chapter 2. Work out Valovirta's from the numbers of this task.")),
            Mistake(answer=lambda: [1 - part for part in _power()],
                    hint=both(fi="Kaikki kolme ovat vastakkaisia osuuksia: muiden osuus lähtijöistä ja kahdessa viimeisessä niiden osuus, jotka jäivät.",
                              en="All three are the opposite shares: the others among the leavers, and in the last two those who stayed.")),
            Mistake(answer=lambda: [1 - _power()[0], _power()[2], _power()[1]],
                    hint=both(fi="Tyytyväiset ja muut ovat vaihtaneet paikkaa. Ensimmäisessä ja toisessa kysytään tyytyväisistä, kolmannessa muista.",
                              en="The satisfied and the others have changed places. The first and the second are about the satisfied, the third about the others.")),
            Mistake(answer=_of_all,
                    hint=both(fi="Kaikki kolme on jaettu koko vastausmäärällä. Kysy jokaisesta: keitä on sata prosenttia?",
                              en="All three are divided by the number of all answers. Ask of each: who are the hundred per cent?")),
        ),
        look_back=both(fi="Yksi taulukko, kaksi suuntaa", en="One table, two directions"),
        praise=both(fi="Vertaa ensimmäistä vielä perusosuuteen: neljä viidestä vastaajasta oli tyytyväisiä, lähtijöistä harvempi.",
                    en="Compare the first with the base rate: four in five who answered were satisfied, fewer of those who left."),
    ),
    Task(
        id="02.A5",
        sources=("S3-024", "S3-025", "S3-026"),
        title=both(fi="Jatko: mitä mittari mittaa?", en="Going further: what does it measure?"),
        prompt=both(fi="""
Vakuutusyhtiö seuraa asiakkaidensa uskollisuutta kuudella tavalla. Mitä uskollisuuden merkkiä kukin mittaa: myönteistä mielipidettä, hyviä uusintaostoja vai suurta asiakasosuutta?

- **A**: reklamaatiot luetaan ja luokitellaan joka kuukausi
- **B**: lasketaan, kuinka moni uusi vakuutuksensa
- **C**: ostetaan alan yhteistutkimus siitä, mistä yhtiöistä kotitaloudet ottavat vakuutuksensa
- **D**: asiakkaille lasketaan R, F ja M: milloin he ostivat viimeksi, kuinka usein ja paljollako rahalla
- **E**: kysytään, suosittelisiko asiakas yhtiötä
- **F**: arvioidaan asiakkaan elinkaariarvo

Korvaa kolme pistettä joka kohdassa yhdellä sanalla lainausmerkeissä: {words:text}.
""", en="""
An insurance company follows the loyalty of its customers in six ways. Which sign of loyalty does each measure: a positive opinion, good repeat purchase, or a large share of the customer?

- **A**: complaints are read and classified every month
- **B**: the company counts how many customers renew their insurance
- **C**: the company buys a syndicated study of which insurers households use
- **D**: R, F and M are worked out for the customers: when they bought last, how often, and for how much money
- **E**: customers are asked whether they would recommend the company
- **F**: lifetime value is estimated

Replace each set of three dots with one word in quotation marks: {words:text}.
"""),
        values=lambda: {"words": listed(SIGN_NAMES)},
        starter='signs = {"A": ..., "B": ..., "C": ..., "D": ..., "E": ..., "F": ...}',
        solution=both(
            fi='signs = {"A": "mielipide", "B": "uusintaostot", "C": "asiakasosuus", "D": "uusintaostot", "E": "mielipide", "F": "uusintaostot"}',
            en='signs = {"A": "opinion", "B": "repeat", "C": "share", "D": "repeat", "E": "opinion", "F": "repeat"}',
        ),
        kind=mapping(choice(*SIGN_NAMES, names=SIGN_NAMES)),
        expected=lambda: dict(SIGNS),
        mistakes=(
            *wrong_words(SIGN_NAMES, SIGNS, (
                both(fi="A: reklamaatiosta luetaan, mitä asiakas ajattelee.", en="A: a complaint shows what the customer thinks."),
                both(fi="B: kun asiakas uusii vakuutuksensa, hän tekee jotain. Mitä?", en="B: whoever renews an insurance does something. What?"),
                both(fi="C on tutkimus, mutta siinä kysytään, mitä ostetaan ja keneltä, ei mitä ajatellaan.",
                     en="C is a study, but it asks what is bought and from whom, not what people think."),
                both(fi="D: R, F ja M lasketaan omista kuiteista. Näkyykö niistä ajatus, osto meiltä vai osto muualta?",
                     en="D: R, F and M come from our own receipts. Do these show a thought, a purchase from us, or a purchase elsewhere?"),
                both(fi="E: suositteluaikomus on vastaus kyselyyn, ei osto.", en="E: the intention to recommend is an answer to a survey, not a purchase."),
                both(fi="F: elinkaariarvo lasketaan siitä, mitä asiakas ostaa meiltä. Siitä ei näe, mitä hän ajattelee tai ostaa muualta.",
                     en="F: lifetime value is computed from what the customer buys from us. It does not show what they think, or buy elsewhere."),
            )),
        ),
        look_back=both(fi="Mistä uskollisuuden tunnistaa?", en="How do you know loyalty when you see it?"),
        praise=both(fi="Useimmat mittarit lasketaan omista kuiteista. Siksi ajatukset ja muualta ostettu jäävät helposti näkemättä.",
                    en="Most measures read our own receipts. So thoughts, and what is bought elsewhere, are easily missed."),
    ),
    Task(
        id="02.A6",
        sources=("S1-058", "S0-018"),
        title=both(fi="Jatko: kymmenen sidosta", en="Going further: ten bonds"),
        prompt=both(fi="""
Kymmenen syytä pysyä pankissa. Kumpi kukin on: este, jonka takia asiakas jää, vaikkei tahtoisi, vai halu jäädä?

1. Lainan marginaali nousisi, jos palkkatili siirtyisi muualle.
2. Sijoitussopimuksessa on kolmen vuoden määräaika.
3. Asiakas arvostaa sitä, ettei pankki rahoita hiilivoimaa.
4. Yrityksen kirjanpito-ohjelma lukee vain tämän pankin tiliotteet.
5. Konttorinjohtaja on tuttu kuorosta.
6. Muut konttorit ovat sadan kilometrin päässä, ja asiointi vaatii käynnin.
7. Neuvoja tuntee tilan historian ja osaa sanoa, mitä sukupolvenvaihdoksessa on otettava huomioon.
8. Muut pankit palvelevat vain aikana, jolloin asiakas on töissä.
9. Vanhaan tuttuun nimeen on helppo luottaa.
10. Muut pankit palvelevat samalla kielellä, mutta täällä puhutaan ja toimitaan asiakkaalle tuttuun tapaan.

Kirjoita luettelo, jossa on kymmenen sanaa tässä järjestyksessä. Sanat ovat {words:text}.
""", en="""
Ten reasons to stay with a bank. Is each a barrier, which keeps customers even if they would rather go, or a wish to stay?

1. The margin of the loan would rise if the salary account were moved elsewhere.
2. The investment agreement has a fixed term of three years.
3. The customer values that the bank does not finance coal power.
4. The firm's accounting program reads only the statements of this bank.
5. The manager of the branch is a friend from the choir.
6. The other branches are a hundred kilometres away, and the business requires a visit.
7. The adviser knows the history of the farm, and can say what to watch out for when the next generation takes over.
8. The other banks serve only at hours when the customer is at work.
9. An old familiar name is easy to trust.
10. The other banks serve in the same language, but here people talk and work in ways the customer is used to.

Write a list of ten words in this order. The words are {words:text}.
"""),
        values=lambda: {"words": listed(BOND_NAMES)},
        starter="bonds = ...",
        solution=both(
            fi='bonds = ["este", "este", "halu", "este", "halu", "este", "halu", "este", "halu", "halu"]',
            en='bonds = ["barrier", "barrier", "wish", "barrier", "wish", "barrier", "wish", "barrier", "wish", "wish"]',
        ),
        kind=ordered(choice(*BOND_NAMES, names=BOND_NAMES)),
        expected=lambda: list(BONDS),
        mistakes=(
            Mistake(answer=lambda: _swapped(BONDS, ("barrier", "wish")),
                    hint=both(fi="Sanat ovat vaihtaneet paikkaa. Mieti, minkä takia asiakas jäisi silloinkin, kun hän ei enää pidä pankista.",
                              en="The two words have changed places. Which would keep customers even when they no longer like the bank?")),
            *wrong_words(BOND_NAMES, BONDS, (
                both(fi="Ensimmäinen: halpa laina on mukava, mutta mitä tapahtuu sille, joka haluaa lähteä?",
                     en="The first: a cheap loan is pleasant, but what happens to somebody who wants to leave?"),
                both(fi="Toinen: voiko asiakas lähteä ennen kuin kolme vuotta on kulunut?", en="The second: can the customer leave before the three years are over?"),
                both(fi="Kolmas: menettäisikö lähtijä jotain, vai jääkö hän, koska pankin linja on hänestä oikea?", en="The third: would a leaver lose anything, or do they stay because they think the bank is right?"),
                both(fi="Neljäs: mitä yrityksen olisi tehtävä, jos pankki vaihtuisi?", en="The fourth: what would the firm have to do if it changed banks?"),
                both(fi="Viides: tuttu ihminen ei estä lähtemästä.", en="The fifth: somebody you know does not prevent you from leaving."),
                both(fi="Kuudes: asiakas jäisi, vaikkei pitäisi konttorista lainkaan.", en="The sixth: the customer would stay even without liking the branch at all."),
                both(fi="Seitsemäs: uuden neuvojan perehdyttämisestä olisi vaivaa, mutta pääasia on hyöty: tilan tunteva neuvoja palvelee paremmin.",
                     en="The seventh: briefing a new adviser would be a bother, but the main thing is the benefit: an adviser who knows the farm serves better."),
                both(fi="Kahdeksas: onko oma pankki hyvä, vai ovatko muut vain kiinni väärään aikaan?",
                     en="The eighth: is this bank good, or are the others just closed at the wrong hours?"),
                both(fi="Yhdeksäs: luottamus ei maksa lähtijälle mitään. Miksi hän jää?", en="The ninth: trust costs a leaver nothing. Why do they stay?"),
                both(fi="Kymmenes: kieltä saa muualtakin. Miksi hän jää?", en="The tenth: the language can be had elsewhere too. Why do they stay?"),
            )),
        ),
        look_back=both(fi="Miksi tyytymätön jää?", en="Why do the dissatisfied stay?"),
        praise=both(fi="Este voi kadota yhdessä yössä: laki, silta tai uusi ohjelma vie sen. Halu katoaa yleensä vasta, kun petämme asiakkaan odotukset.",
                    en="A barrier may vanish overnight: a law, a bridge or a new program takes it away. A wish usually goes only when we let the customer down."),
    ),
    Task(
        id="02.A7",
        title=both(fi="Jatko: rahtiasiakkaiden suositteluindeksi", en="Going further: the freight customers' score"),
        prompt=both(fi="""
Alla oleva solu hakee, mitä **rahtiasiakkaat** vastasivat vuonna 2025 kysymykseen suosittelemisesta (0–10), ja näyttää, montako kutakin arvosanaa annettiin. Laske heidän suositteluindeksinsä ja sen virheväli.

Funktio `satisfaction.recommend_score(suosittelijat, passiiviset, arvostelijat)` tarvitsee kolme lukumäärää: montako antoi 9–10, montako 7–8 ja montako 0–6. Lue ne taulukosta. Tuloksessa on neljä lukua: indeksi, välin alku ja loppu sekä vastausten määrä.
""", en="""
The cell below fetches what **freight customers** answered in 2025 when asked whether they would recommend us (0–10), and shows how many gave each score. Work out their net promoter score and its interval.

The function `satisfaction.recommend_score(promoters, passives, detractors)` needs three counts: how many gave 9–10, how many 7–8, and how many 0–6. Read them from the table. The result has four numbers: the net promoter score, the two ends of the interval, and how many answers there are.
"""),
        given="""
need = survey["customer_id"].map(register["need"])
asked = survey.loc[(survey["answered_on"].dt.year == 2025) & (need == "freight"), "recommend"].dropna().astype(int)
asked.value_counts().sort_index()
""",
        starter="score = ...",
        solution="""
score = satisfaction.recommend_score((asked >= 9).sum(), asked.between(7, 8).sum(), (asked <= 6).sum())
score
""",
        kind=ordered(number(0.5)),
        expected=lambda: _score(*_counts()),
        mistakes=(
            Mistake(answer=lambda: _score(*_counts(promoter=8)),
                    hint=both(fi="Laskit kahdeksat suosittelijoiksi. Suosittelijat antavat 9 tai 10.", en="You counted the eights as promoters. Promoters give 9 or 10.")),
            Mistake(answer=lambda: _score(_counts()[0], 0, _counts()[2]),
                    hint=both(fi="Passiiviset puuttuvat. He eivät muuta erotusta, mutta kuuluvat siihen joukkoon, josta osuudet lasketaan.",
                              en="The passives are missing. They do not change the difference, but they belong to those that the shares are taken of.")),
            Mistake(answer=lambda: _score(*_counts(passive=6)),
                    hint=both(fi="Kuutosen antaneet kuuluvat arvostelijoihin.", en="Those who gave a six are detractors.")),
            Mistake(answer=lambda: _score(*reversed(_counts())),
                    hint=both(fi="Suosittelijat ja arvostelijat ovat vaihtaneet paikkaa: 9–10 antaneiden määrä tulee ensin.", en="Promoters and detractors have changed places: the number of those who gave 9–10 comes first.")),
            Mistake(answer=lambda: _score(9, 7, 6),
                    hint=both(fi="Annoit funktiolle arvosanat. Se tarvitsee määrät: montako antoi kunkin ryhmän arvosanoja.", en="You gave the function the scores that people gave. It needs counts: how many gave the scores of each group.")),
            Mistake(answer=lambda: _score(*((_freight() == grade).sum() for grade in (9, 7, 6))),
                    hint=both(fi="Otit kustakin ryhmästä vain yhden arvosanan. Laske yhteen kaikki, jotka kuuluvat ryhmään.", en="You took only one score from each group. Add up all that belong to the group.")),
            Mistake(answer=lambda: _score(*(round(100 * part / sum(_counts())) for part in _counts())),
                    hint=both(fi="Annoit prosentit. Funktio tarvitsee määrät, sillä virheväli riippuu vastausten määrästä.", en="You gave percentages. The function needs counts, for the interval depends on the number of answers.")),
            Mistake(answer=lambda: [*(part / 100 for part in _score(*_counts())[:3]), sum(_counts())],
                    hint=both(fi="Indeksi annetaan pisteinä −100:sta 100:aan, ei osuutena.", en="The net promoter score is given in points from −100 to 100, not as a share.")),
            Mistake(when=_nothing_counted, example=lambda: _score(0, 0, 0),
                    hint=both(fi="Funktio sai pelkkiä nollia. Vaihda niiden paikalle määrät taulukosta.", en="The function was given zeros only. Put the counts of the table in their place.")),
            Mistake(when=lambda found: isinstance(found, Real), example=lambda: round(_score(*_counts())[0]),
                    hint=both(fi="Tuo on yksi luku. Tallenna funktion koko tulos: indeksi, välin alku ja loppu sekä määrä.", en="That is one number. Keep the whole result of the function: the net promoter score, the two ends of the interval and the count.")),
        ),
        look_back=both(fi="Suosittelisitko?", en="Would you recommend us?"),
        praise=both(fi="Väli on leveä. Jos indeksi ensi vuonna muuttuu muutaman pisteen, se ei vielä tarkoita mitään.",
                    en="The interval is wide. If the net promoter score changes by a few points next year, that means nothing yet."),
    ),
    Task(
        id="02.A8",
        sources=("S0-015", "S3-029"),
        title=both(fi="Päätös: sata soittoa", en="A decision: a hundred calls"),
        prompt=both(fi="""
On tammikuu 2026. Myyntipäällikkö ehtii soittaa {calls:number} puhelua niille, jotka vastasivat kyselyyn vuonna 2025 ja ovat yhä asiakkaita. Puhelussa kysytään, mikä on pielessä. Mitään ei myydä, joten lupaa myyntiin ei tarvita (siksi ryhmät ovat suurempia kuin luvun raportissa). Alla on kunkin ryhmän koko ja se, kuinka suuri osa samanlaisista asiakkaista lähti aiempina vuosina:

{groups:text}

Jaa {calls:number} soittoa ryhmille niin, että ne osuvat mahdollisimman moneen lähtijään. Ryhmälle ei voi soittaa useammin kuin siinä on asiakkaita, eikä yhdellekään soiteta kahdesti. Korvaa kolme pistettä joka kohdassa kokonaisluvulla; nolla kelpaa.
""", en="""
It is January 2026. The sales manager has time for {calls:number} calls to those who answered the survey in 2025 and are still customers. The calls ask what is wrong. Nothing is sold, so no consent to selling is needed (the groups are larger than in the report of the chapter for that reason). Here is the size of each group, and the share of similar customers who left in earlier years:

{groups:text}

Divide {calls:number} calls among the groups so that they reach as many leavers as possible. A group cannot have more calls than it has customers, and nobody is called twice. Replace each set of three dots with a whole number; zero will do.
"""),
        values=lambda: {"calls": CALLS, "groups": _group_lines()},
        starter='calls = {"A": ..., "B": ..., "C": ..., "D": ...}',
        solution="""
calls = {"A": 0, "B": 100 - 41 - 29, "C": 41, "D": 29}
calls
""",
        kind=mapping(integer()),
        expected=_plan,
        accepts=is_good_plan,
        mistakes=(
            Mistake(answer=lambda: dict.fromkeys(GROUPS, 25),
                    hint=both(fi="Tasajako sopisi, jos kaikista ryhmistä lähdettäisiin yhtä usein. Aloita siitä, josta lähdetään useimmin.",
                              en="An even split would do if all the groups left equally often. Begin with the one that leaves most often.")),
            Mistake(when=lambda found: _calls(found, lambda plan: not all(calls >= 0 and calls.is_integer() for calls in plan.values())),
                    example=lambda: {"A": 0, "B": 30.5, "C": 40.5, "D": 29},
                    hint=both(fi="Soittojen määrä on kokonaisluku: puolikasta puhelua ei voi soittaa.", en="The number of calls is a whole number: nobody can make half a call.")),
            Mistake(when=lambda found: _calls(found, lambda plan: any(calls > answered_groups()[name][0] for name, calls in plan.items())),
                    example=lambda: {"A": 0, "B": 0, "C": 50, "D": 50},
                    hint=both(fi="Jollekin ryhmälle on annettu enemmän soittoja kuin siinä on asiakkaita. Yli jäävät siirtyvät seuraavalle ryhmälle.",
                              en="Some group has more calls than it has customers. What is left over goes to the next group.")),
            Mistake(when=lambda found: _calls(found, lambda plan: sum(plan.values()) > CALLS),
                    example=lambda: {"A": 0, "B": 100, "C": 41, "D": 29},
                    hint=both(fi="Soittoja on yhteensä enemmän kuin myyntipäällikkö ehtii.", en="There are more calls in all than the sales manager has time for.")),
            Mistake(when=lambda found: _calls(found, lambda plan: plan["D"] < answered_groups()["D"][0]),
                    example=lambda: _plan("BDCA"),
                    hint=both(fi="Jossain ryhmässä yksi soitto osuu lähtijään useimmin, ja siinä on vielä soittamattomia. Vertaa lähteneiden osuuksia, ei ryhmien kokoa.",
                              en="In one group a call reaches a leaver most often, and not everybody in it is called yet. Compare the shares who left, not the sizes of the groups.")),
            Mistake(when=lambda found: _calls(found, lambda plan: plan["A"] > 0),
                    example=lambda: {**_plan("DBCA"), "A": 1, "B": 70},
                    hint=both(fi="Yhdessä ryhmässä soitto osuu lähtijään muita harvemmin. Siirrä sen soitot muualle.",
                              en="In one group a call reaches a leaver less often than in the others. Move its calls elsewhere.")),
            Mistake(when=lambda found: _calls(found, lambda plan: sum(plan.values()) < CALLS),
                    example=lambda: {**_plan(), "B": 0, "A": 0},
                    hint=both(fi="Soittoja jäi vielä yli. Mikä ryhmä on seuraava?", en="There are calls left. Which group is next?")),
        ),
        look_back=both(fi="Tyytyväisyys ja vaihtoehto yhdessä", en="Satisfaction and alternatives together"),
        praise=both(fi="Näin soitot osuvat lähtijöihin noin kaksi kertaa niin usein kuin arvalla. B:n ja C:n järjestyksellä ei ole väliä: niiden ero mahtuu sattumaan. Auttaako soitto, selviää vain, jos osa jätetään arvalla soittamatta.",
                    en="The calls reach leavers about twice as often as calls made at random would. The order of B and C does not matter: their difference is within chance. Whether a call helps shows only if some, drawn by lot, are not called."),
    ),
    OpenTask(
        id="02.O1",
        sources=("S0-015", "X-07"),
        title=both(fi="Jatko: mikseivät tyytyväiset asiakkaat ole uskollisia?", en="Going further: why are satisfied customers not loyal?"),
        prompt=both(fi="""
Kysymys on luennon kalvolta 6. Vastaa siihen ja viittaa ainakin kahteen luvun kuvioon. Kerro myös, mitä vastaat kollegalle, joka sanoo, ettei tyytyväisyyttä siis kannata mitata. Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
The question is from slide 6 of the lecture. Answer it, and refer to at least two figures of the chapter. Say too what you would answer a colleague who concludes that satisfaction is not worth measuring. Write your answer between the quotation marks.
"""),
        answer="not_loyal",
        model=both(fi="""
Mallivastaus (tekijän täydennys). Useimmat ovat uskollisia: tyytyväisistä noin yhdeksän kymmenestä jäi vuodeksi. Lähtijöissä on silti
paljon tyytyväisiä, koska tyytyväisiä on ylipäätään paljon. Ne, jotka lähtevät, lähtevät usein syystä, jota arvosana ei mittaa:
aikataulu, muutto, hinta, parempi tarjous. Kuviossa vaihtoehdoista näkyy, että nelonen ei pidä asiakasta, jos hän voi valita; vitonen
pitää paremmin. Kollegalle: tyytymättömät lähtivät lähes kolme kertaa niin usein, joten mittarista on hyötyä. Se ei vain yksin
riitä: viereen tarvitaan kysymys vaihtoehdosta ja tieto niistä, jotka eivät vastaa.
""", en="""
Model answer (author's completion). Most of them are: about nine in ten of the satisfied stayed for a year. Even so there are many
satisfied among the leavers, because there are many satisfied in the first place. Those who leave often do so for a reason that the
score does not measure: timetable, a move, price, a better offer. The figure of alternatives shows that a four does not hold
customers who have a choice; a five holds better. To the colleague: the dissatisfied left nearly three times as often, so the measure is of
use. It is just not enough by itself: it needs the question about alternatives beside it, and information about
those who do not answer.
"""),
        points=(
            both(fi="Kumpaa osuutta kollega katsoo: tyytyväisiä lähtijöistä vai lähtijöitä tyytyväisistä?", en="Which share does the colleague look at: satisfied among leavers, or leavers among the satisfied?"),
            both(fi="Mitkä syyt lähteä eivät näy arvosanasta?", en="Which reasons to leave does the score not show?"),
            both(fi="Missä nelosen ja vitosen ero on suurin?", en="Where do four and five differ most?"),
        ),
        rubric=(
            (both(fi="Suunta", en="Direction"), both(fi="erottaa kaksi ehdollista osuutta ja perusosuuden", en="tells the two conditional shares and the base rate apart")),
            (both(fi="Syyt", en="Reasons"), both(fi="nimeää syyn, jota tyytyväisyys ei mittaa", en="names a reason that satisfaction does not measure")),
            (both(fi="Johtopäätös", en="Conclusion"), both(fi="sanoo, mihin mittari kelpaa ja mitä sen viereen tarvitaan", en="says what the measure is good for, and what it needs beside it")),
        ),
        minimum_words=40,
    ),
    OpenTask(
        id="02.O2",
        sources=("S0-017", "S0-018", "S1-058"),
        title=both(fi="Jatko: miksi lähdetään, miksi jäädään", en="Going further: why they leave, why they stay"),
        prompt=both(fi="""
Luennolla kysytään: *miksi toimittajaa vaihdetaan?* Kalvolla 7 toinen lause jää kesken: tyytymättömät … *mutta eivät vaihda toimittajaa, koska …* Tee kaksi luetteloa yrityksestä, jonka tunnet: vähintään neljä syytä vaihtaa ja neljä tapaa jatkaa lausetta. Merkitse jokaisen vaihtamisen syyn perään, näkyisikö se tyytyväisyyskyselystä, ja jokaisen jatkon perään, onko kyseessä este vai halu jäädä. Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
The lecture asks: *why do customers change supplier?* On slide 7 another sentence breaks off: the dissatisfied … *but do not change supplier, because …* Make two lists for a firm that you know: at least four reasons to change, and four ways to finish the sentence. Mark after each reason to change whether a satisfaction survey would show it, and after each ending whether it is a barrier or a wish to stay. Write your answer between the quotation marks.
"""),
        answer="leave_and_stay",
        model=both(fi="""
Mallivastaus (tekijän täydennys), kuntosali. Vaihdetaan: muutto (ei näy), halvempi sali aukesi (ei näy), aina ruuhkaa (näkyy), tuttu
ohjaaja lähti (näkyy ehkä myöhässä). Eivät vaihda, koska vuosisopimus on kesken (este), muita saleja ei ole kävelymatkan päässä
(este), treenikaverit käyvät täällä (halu), vaihtaminen on vaivalloista eikä siihen tule ryhdyttyä (este, ja ohimenevä). Kyselystä
näkyy korkeintaan puolet. Esteistä ensimmäinen loppuu päivänä, joka on tiedossa: silloin pitäisi olla jo jokin syy jäädä.
""", en="""
Model answer (author's completion), a gym. They change: moved house (does not show), a cheaper gym opened (does not show), always
crowded (shows), the familiar instructor left (shows perhaps too late). They do not change, because the yearly contract runs
(barrier), there is no other gym within walking distance (barrier), friends train here (wish), changing is a bother and you never get
round to it (barrier, and passing). The survey shows half at most. The first barrier ends on a known day: by then there should be
some reason to stay.
"""),
        points=(
            both(fi="Montako syistäsi liittyy sinun yritykseesi ja montako asiakkaan elämään tai kilpailijaan?", en="How many of your reasons are about your firm, and how many about the customer's life or a competitor?"),
            both(fi="Mitkä esteet katoavat päivänä, jonka tiedät?", en="Which barriers vanish on a day that you know?"),
            both(fi="Mitä sidosta yritys voisi vahvistaa ensi kuussa?", en="Which bond could the firm strengthen next month?"),
        ),
        rubric=(
            (both(fi="Syyt", en="Reasons"), both(fi="neljä syytä, joista osa ei johdu yrityksen virheestä", en="four reasons, some of them no fault of the firm")),
            (both(fi="Jatko", en="The sentence"), both(fi="neljä jatkoa, esteet ja halu erotettu", en="four endings, with barriers and wishes told apart")),
            (both(fi="Näkyvyys", en="Visibility"), both(fi="sanoo, mitä kyselystä näkee", en="says what the survey shows")),
        ),
        minimum_words=30,
    ),
    OpenTask(
        id="02.O3",
        sources=("S1-038", "S1-060"),
        title=both(fi="Jatko: autohuolto, joka ei ehtinyt", en="Going further: the garage that had no time"),
        prompt=both(fi="""
Muistiinpanojen autohuolto ei kerennyt tutkia vikaa tarkemmin, ohjasi asiakkaan toiseen korjaamoon ja menetti hänet. Otsikkona on *liian hyvä asiakaspalvelu*. 1) Mikä oli lähdön todellinen syy? 2) Mitä huollon olisi pitänyt tehdä ennen ohjaamista, sen aikana ja sen jälkeen? 3) Kuvittele, että asiakas olisi valittanut jo odottaessaan. Kirjoita, mitä valituksen johdosta tehdään: kuka vastaa, milloin, ja mikä muuttuu. Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
The garage of the notes had no time to look into the fault further, sent the customer to another garage, and lost the customer. The heading is *too good customer service*. 1) What was the true reason for leaving? 2) What should the garage have done before sending the customer on, while doing so, and afterwards? 3) Imagine that the customer had complained while waiting. Turn the complaint into action: who answers, when, and what changes. Write your answer between the quotation marks.
"""),
        answer="garage",
        model=both(fi="""
Mallivastaus (tekijän täydennys). 1) Syy oli ajan puute: asiakas pääsi vertaamaan, koska me emme ehtineet. Rehellinen neuvo ei ollut
virhe. 2) Ennen: kerrotaan, milloin ehtisimme, ja tarjotaan sijaisautoa, niin asiakas voi valita. Aikana: soitetaan itse toiseen
korjaamoon, varataan aika ja annetaan vian tiedot mukaan. Jälkeen: soitetaan viikon päästä, kysytään, korjautuiko vika, ja varataan
seuraava huolto. 3) Työnjohtaja vastaa saman päivän aikana ja kertoo päivän, jona auto tutkitaan. Viikkopalaverissa lasketaan, montako
asiakasta jouduttiin ohjaamaan muualle: jos heitä on monta, palkataan lisää väkeä tai jätetään ajanvaraukseen väljyyttä.
""", en="""
Model answer (author's completion). 1) The reason was lack of time: the customer came to compare because we were too busy. The honest
advice was no mistake. 2) Before: say when we would have time, and offer a courtesy car, so that the customer can choose. While sending: ring
the other garage ourselves, book a time, and pass on what we know of the fault. After: call in a week, ask whether the fault was
fixed, and book the next service. 3) The foreman answers on the same day, and names the day on which the car is looked at. The weekly
meeting counts how many had to be sent elsewhere: if they are many, hire, or leave slack in the bookings.
"""),
        points=(
            both(fi="Olisiko asiakas lähtenyt, jos huolto olisi ehtinyt?", en="Would the customer have left if the garage had had time?"),
            both(fi="Kuka pitää huolta siitä, että asiakas palaa?", en="Who sees to it that the customer comes back?"),
            both(fi="Mitä valitus kertoo asiakkaan aikeista?", en="What does a complaint show about what the customer intends to do?"),
        ),
        rubric=(
            (both(fi="Syy", en="Reason"), both(fi="nimeää syyksi ajan puutteen, ei hyvää palvelua", en="names lack of time as the reason, not good service")),
            (both(fi="Teot", en="Deeds"), both(fi="sanoo, mitä tehdään ennen, aikana ja jälkeen", en="says what is done before, during and afterwards")),
            (both(fi="Valitus", en="Complaint"), both(fi="sanoo, kuka valitukseen vastaa, milloin, ja mikä muuttuu", en="names who answers the complaint, when, and what changes")),
        ),
        minimum_words=40,
    ),
    OpenTask(
        id="02.O4",
        sources=("S0-014", "S0-015", "S1-058"),
        title=both(fi="Yritys, jota et ole nähnyt: kotisiivous", en="A company you have not seen: home cleaning"),
        prompt=both(fi="""
Siivousyritys Kirkas on antanut sinulle nämä tiedot viime vuodelta:

- Kotiasiakkaita oli 600. Kyselyyn vastasi 400, ja heistä 360 antoi arvosanan 4 tai 5.
- Vastanneista 48 lopetti vuoden sisällä. Heistä 38 oli antanut 4 tai 5. Vastaamatta jättäneistä lopetti 50.
- Vastanneista 100 sanoi, että toinenkin siivousyritys palvelisi heidän osoitteessaan; heistä lopetti 24. Sadasta 16 oli tyytymättömiä, ja näistä lopetti 7.
- Lopettaneista 30 sanoi syyksi muuton, 40 sen, että tuttu siivooja oli vaihtunut, ja 28 hinnan.
- Yrittäjä sanoo: ”Lähtijöistä 79 prosenttia oli tyytyväisiä, joten kysely on turha. Sidotaan asiakkaat kahden vuoden sopimuksella.”

Vastaa yrittäjälle muutamalla lauseella: 1) pitääkö päätelmä kyselystä paikkansa, kun lasket osuudet toiseenkin suuntaan ja katsot perusosuutta, 2) keille soitat ensin, kun ehdit soittaa 40 puhelua, ja mistä tiedät, oliko soitosta apua, 3) mitä ajattelet sopimuksesta: mihin kolmesta tavoitteesta se vaikuttaisi, 4) mitä näistä tiedoista ei voi päätellä. Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
The cleaning company Kirkas has given you these facts about last year:

- It had 600 home customers. The survey was answered by 400, and 360 of them gave a score of 4 or 5.
- Of those who answered, 48 stopped within a year, and 38 of these had given 4 or 5. Of those who did not answer, 50 stopped.
- Of those who answered, 100 said that another cleaning company would serve their address too; 24 of these stopped. Of the hundred, 16 were dissatisfied, and 7 of those stopped.
- Of those who stopped, 30 gave moving house as the reason, 40 that the cleaner they knew had been replaced, and 28 the price.
- The owner says: “Of the leavers, 79 per cent were satisfied, so the survey is useless. Let us tie customers in with a two-year contract.”

Answer the owner in a few sentences: 1) does the conclusion about the survey hold when you compute the shares in the other direction too, and look at the base rate, 2) whom do you call first if you have time for 40 calls, and how will you know whether a call helped, 3) what do you think of the contract: which of the three goals would it serve, 4) what cannot be concluded from these facts. Write your answer between the quotation marks.
"""),
        answer="cleaning",
        model=both(fi="""
Mallivastaus (tekijän täydennys). 1) Ei pidä. Tyytyväisiä oli 90 prosenttia vastanneista mutta 79 prosenttia lähtijöistä, eli vähemmän
kuin sattumalta olisi odotettavissa. Tyytyväisistä lähti 38/360 eli noin 11 prosenttia, muista 10/40 eli 25 prosenttia. Varoitus osuu siis
useammin kuin arpa, mutta se koskee vain viidesosaa vastanneista lähtijöistä. Vastaamatta jättäneistä lähti 50/200 eli 25 prosenttia, ja
heistä kysely ei varoita lainkaan. 2) Ensin 16 tyytymättömälle, jotka näkevät vaihtoehdon: heistä lähti 7/16 eli 44 prosenttia. Loput 24
soittoa tyytyväisille, jotka näkevät vaihtoehdon (17/84 eli 20 prosenttia), tai muille tyytymättömille (3/24 eli noin 13 prosenttia); ryhmät
ovat pieniä. Samanlaisista arvon osan, jolle en soita, ja vertaan vuoden päästä. 3) Sopimus on este: lähtijöistä tulee panttivankeja kahdeksi
vuodeksi, eikä se auta muuttajaa. Pysyvyys ja ehkä kannattavuus paranisivat hetkeksi, tyytyväisyys ei. Yleisin syy oli siivoojan
vaihtuminen, siis katkennut sosiaalinen sidos: esitellään sijainen ennakolta. 4) En tiedä, johtuiko lähtö siivoojan vaihtumisesta vai
sanoivatko lähtijät vain niin, kuinka kannattavia he olivat, enkä sitä, mitä vastaamatta jättäneet ajattelivat.
""", en="""
Model answer (author's completion). 1) It does not. Of those who answered, 90 per cent were satisfied, but only 79 per cent of the leavers:
fewer than you would expect by chance. Of the satisfied, 38/360 left, about 11 per cent; of the others, 10/40, 25 per cent. So a warning
is right more often than a random guess would be, but it concerns only a fifth of the leavers who had answered. Of those who did not answer,
50/200 left, 25 per cent, and the survey does not warn of them at all. 2) First the 16 dissatisfied who see an alternative: 7/16 of them left,
44 per cent. The other 24 calls go to the satisfied who see an alternative (17/84, 20 per cent) or to the other dissatisfied (3/24, about
13 per cent); the groups are small. Of similar customers some, drawn by lot, are not called, and are compared a year later. 3) The
contract is a barrier: it makes leavers hostages for two years, and does not help those who move. Retention and perhaps profitability
would rise for a while, satisfaction would not. The most common reason was a change of cleaner, a social bond broken: introduce the
substitute beforehand. 4) I do not know whether they left because the cleaner changed or just said so, how profitable they were, or what
those who did not answer thought.
"""),
        points=(
            both(fi="Mikä on perusosuus, ja mihin 79 prosenttia verrataan?", en="What is the base rate, and what are the 79 per cent compared with?"),
            both(fi="Kuinka moni lähti niistä, joita kysely ei tavoittanut?", en="How many of those whom the survey did not reach left?"),
            both(fi="Minkä sidoksen siivoojan vaihtuminen katkaisi, ja mitä sopimus sille tekee?", en="Which bond did the change of cleaner break, and what does the contract do to it?"),
        ),
        rubric=(
            (both(fi="Kaksi suuntaa", en="Two directions"), both(fi="laskee osuudet kumpaankin suuntaan ja vertaa perusosuuteen", en="computes the shares in both directions, and compares with the base rate")),
            (both(fi="Soitot", en="Calls"), both(fi="valitsee soitettavat osuuksien perusteella ja ehdottaa arvottua vertailua", en="chooses whom to call by the shares, and proposes a comparison by lot")),
            (both(fi="Sidokset", en="Bonds"), both(fi="erottaa esteen ja halun ja sanoo, mihin tavoitteeseen sopimus vaikuttaa", en="tells barrier from wish, and says which goal the contract serves")),
            (both(fi="Rajat", en="Limits"), both(fi="sanoo, mitä ei voi päätellä, ja huomaa vastaamatta jättäneet", en="says what cannot be concluded, and notices those who did not answer")),
        ),
        minimum_words=45,
    ),
)
