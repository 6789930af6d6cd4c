"""Exercises of lesson 02: goals. Every expected answer is computed from the course's own data, or from the task."""

from collections.abc import Callable, Mapping
from functools import cache
from numbers import Real

import pandas as pd

from asiakkuus_lib import retention, satisfaction
from asiakkuus_lib.learn.kinds import choice, integer, mapping, number, ordered, share
from asiakkuus_lib.learn.tasks import Mistake, OpenTask, Page, Task
from asiakkuus_lib.locale import both, language, languages
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
CALLS = 100
# Of task A8: satisfied or not, and whether an alternative is seen.
GROUPS = {"A": (True, False), "B": (True, True), "C": (False, False), "D": (False, True)}


def _words(names: dict[str, tuple[str, ...]]) -> str:
    """Words of answers as a task lists them, in the reader's language."""
    return ", ".join(f'`"{name[languages().index(language())]}"`' for name in names.values())


def _but(found: tuple[str, ...] | list[str], **places: str) -> list[str]:
    """The same list with other words at some places: at_0, at_1, ..."""
    changed = {int(name[3:]): word for name, word in places.items()}
    return [changed.get(place, word) for place, word in enumerate(found)]


def _swapped(found: tuple[str, ...], words: tuple[str, str]) -> list[str]:
    return [words[1 - words.index(word)] for word in found]


def _churn() -> float:
    return retention.annual_churn_from_loss(0.5, 5)


def _leavers(*satisfied: float, churn: float | None = None) -> list[int]:
    """Of a thousand customers, how many satisfied ones leave."""
    return [round(1000 * (_churn() if churn is None else churn) * part) for part in satisfied]


def _power() -> list[float]:
    return [POWER.satisfied_of_left, POWER.left_of_satisfied, POWER.left_of_others]


def _of_all() -> list[float]:
    return [count / POWER.answers for count in (POWER.left, POWER.satisfied_left, POWER.others_left)]


@cache
def _freight() -> pd.Series:
    """What freight customers answered about recommending in 2025."""
    survey, register = course_data("survey"), course_data("customers").set_index("customer_id")
    asked = (survey["answered_on"].dt.year == 2025) & (survey["customer_id"].map(register["need"]) == "freight")
    return survey.loc[asked, "recommend"].dropna()


def _score(promoter: int = 9, passive: int = 7, passives: bool = True) -> list[float]:
    asked = _freight()
    up, down = int((asked >= promoter).sum()), int((asked < passive).sum())
    middle = len(asked) - up - down if passives else 0
    return list(satisfaction.recommend_score(up, middle, down))


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
    line = both(fi="- **{name}**: {said}, {sees}; {n} asiakasta, aiemmin lähti {left}", en="- **{name}**: {said}, {sees}; {n} customers, {left} left before")
    return "\n".join(
        line.format(name=name, said=words[said].said(), sees=seen[sees].said(), n=written(answered_groups()[name][0]), left=percent(answered_groups()[name][1]))
        for name, (said, sees) in GROUPS.items()
    )


PAGE = Page(
    setup="""
from asiakkuus_lib import retention, satisfaction
from asiakkuus_lib.reading import course_data
from asiakkuus_lib.learn import check, exercise, reflect

survey = course_data("survey")
register = course_data("customers").set_index("customer_id")
""",
    fetches=both(fi="Se hakee Suvilinjan kyselyn ja asiakasrekisterin.", en="It fetches Suvilinja's survey and register of customers."),
)

TASKS = (
    Task(
        id="02.A1",
        sources=("S0-016",),
        title=both(fi="Mistä osuus on laskettu?", en="What is the share of?"),
        prompt=both(fi="""
Kuusi lausetta muista yrityksistä. Mistä kussakin lasketaan osuus: lähteneistä (`"lähtijät"`) vai ryhmästä, jonka vastaus tai teko tunnetaan ennen lähtöä (`"ryhmä"`)?

1. Kuntosalin eronneista seitsemän kymmenestä oli antanut arvosanan 4 tai 5.
2. Arvosanan 1 antaneista sähköasiakkaista joka viides vaihtoi yhtiötä vuoden sisällä.
3. Kun vakuutuksensa irtisanoneilta kysyttiin syytä, joka kolmas mainitsi hinnan.
4. Reklamaation tehneistä joka kymmenes lopetti tilauksensa.
5. Pankin varoituslista osui oikeaan neljässä tapauksessa kymmenestä.
6. Kymmenestä menetetystä asiakkaasta yhdeksän ei ollut valittanut kertaakaan.

Korvaa kolme pistettä luettelolla, jossa on kuusi sanaa samassa järjestyksessä: hakasulut ympärille, jokainen sana lainausmerkkeihin ja pilkku väliin. Sanat ovat {words:text}.
""", en="""
Six sentences from other firms. Of what is the share taken in each: of those who left (`"leavers"`), or of a group whose answer or deed is known before anybody left (`"group"`)?

1. Of those who ended their gym membership, seven in ten had given a grade of 4 or 5.
2. Of electricity customers who gave a grade of 1, one in five changed company within a year.
3. When those who cancelled their insurance were asked why, one in three mentioned the price.
4. Of those who made a complaint, one in ten ended their subscription.
5. The bank's list of warnings was right in four cases out of ten.
6. Of ten customers lost, nine had never complained.

Replace the three dots with a list of six words in this order: square brackets around them, each word in quotation marks, a comma between. The words are {words:text}.
"""),
        values=lambda: {"words": _words(WHOLE_NAMES)},
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
            Mistake(answer=lambda: _but(WHOLES, at_4="leavers"),
                    hint=both(fi="Viides: varoituslistalla on niitäkin, jotka eivät lähteneet. Keistä osumien osuus lasketaan?",
                              en="The fifth: those who did not leave are on the list of warnings too. Of whom is the share of hits taken?")),
            Mistake(answer=lambda: _but(WHOLES, at_2="group"),
                    hint=both(fi="Kolmas: keneltä syytä kysyttiin, ja mitä he olivat jo tehneet?", en="The third: who were asked, and what had they done already?")),
            Mistake(answer=lambda: _but(WHOLES, at_5="group"),
                    hint=both(fi="Kuudes: keitä on kymmenen?", en="The sixth: who are the ten?")),
            Mistake(answer=lambda: _but(WHOLES, at_3="leavers"),
                    hint=both(fi="Neljäs: reklamaation tehneissä on myös ne, jotka jäivät.", en="The fourth: among those who complained are also those who stayed.")),
        ),
        look_back=both(fi="Yksi taulukko, kaksi suuntaa", en="One table, two directions"),
        praise=both(fi="Kun tiedät, keitä on sata prosenttia, tiedät myös, mikä perusosuus viereen tarvitaan.",
                    en="Once you know who the hundred per cent are, you also know which base rate is needed beside it."),
    ),
    Task(
        id="02.A2",
        sources=("S0-023",),
        title=both(fi="Puolet viidessä vuodessa", en="Half in five years"),
        prompt=both(fi="""
Luennon mukaan yritykset menettävät keskimäärin puolet asiakkaistaan viidessä vuodessa. Kuinka suuri osa jäljellä olevista lähtee silloin vuosittain, jos osuus on joka vuosi sama? Käytä luvun funktiota `retention.annual_churn_from_loss(osuus, vuodet)`. Vaihda sanojen *osuus* ja *vuodet* paikalle luvut. Osuus kirjoitetaan pisteellä, esimerkiksi `0.30`. Vastauksen saa antaa prosentin kymmenesosan tarkkuudella.
""", en="""
According to the lecture firms lose half of their customers in five years, on average. What share of those who are left leaves each year, then, if the share is the same in every year? Use the function of the chapter, `retention.annual_churn_from_loss(share, years)`, with numbers in place of the words *share* and *years*. A share is written like `0.30`. A tenth of a per cent is exact enough.
"""),
        starter="churn = ...",
        solution="""
churn = retention.annual_churn_from_loss(0.5, 5)
churn
""",
        kind=share(0.0005),
        expected=_churn,
        mistakes=(
            Mistake(answer=lambda: 0.1,
                    hint=both(fi="Jaoit puolikkaan viidellä. Toisena vuonna lähdetään enää niistä, jotka ensimmäisenä jäivät, joten vuosiosuuden on oltava suurempi.",
                              en="You divided the half by five. In the second year only those who stayed in the first can leave, so the yearly share must be larger.")),
            Mistake(answer=lambda: 1 - _churn(),
                    hint=both(fi="Tuo osuus jää vuodessa. Kuinka suuri osa lähtee?", en="That part stays in a year. Which part leaves?")),
            Mistake(answer=lambda: retention.annual_churn_from_loss(0.3, 4),
                    hint=both(fi="Tuo on luvun esimerkki: 30 prosenttia neljässä vuodessa. Nyt kysytään puolta viidessä.",
                              en="That is the example of the chapter: 30 per cent in four years. Now the question is half in five.")),
            Mistake(answer=lambda: 1 - 0.5**5,
                    hint=both(fi="Potenssin sijaan tarvitaan viides juuri: kun vuosittain jäävä osuus kerrotaan itsellään viidesti, saadaan puolet.",
                              en="Not a power but the fifth root is needed: the share that stays in a year, multiplied by itself five times, is a half.")),
        ),
        look_back=both(fi="Kuinka moni lähtee vuodessa?", en="How many leave in a year?"),
        praise=both(fi="Väitteessä ei kerrota alaa eikä aikaa, joten lukua voi käyttää vertailukohtana, ei tavoitteena.",
                    en="The claim names no line of business and no time, so the figure is something to compare with, not a target."),
    ),
    Task(
        id="02.A3",
        sources=("S0-016",),
        title=both(fi="Kuinka moni lähtijä oli tyytyväinen?", en="How many leavers were satisfied?"),
        prompt=both(fi="""
Jatka edellisestä: {customers:number} asiakkaasta lähtee vuodessa osuus `churn`. Luennon mukaan 60–80 prosenttia lähtijöistä oli tyytyväisiä. Montako tyytyväistä lähtijää tuhannesta asiakkaasta siis tulee, kun osuus on 60 prosenttia, ja montako, kun se on 80 prosenttia? Anna kaksi kokonaislukua sulkeissa ja pilkku välissä, pienempi ensin.
""", en="""
Go on from the task before: of {customers:number} customers the share `churn` leaves in a year. According to the lecture 60–80 per cent of the leavers had been satisfied. So how many satisfied leavers do a thousand customers make when the share is 60 per cent, and how many when it is 80 per cent? Give two whole numbers in brackets with a comma between, the smaller first.
"""),
        values=lambda: {"customers": 1000},
        starter="satisfied_leavers = ...",
        solution="""
leavers = 1000 * retention.annual_churn_from_loss(0.5, 5)
satisfied_leavers = (round(leavers * 0.6), round(leavers * 0.8))
satisfied_leavers
""",
        kind=ordered(integer()),
        expected=lambda: _leavers(0.6, 0.8),
        mistakes=(
            Mistake(answer=lambda: [600, 800],
                    hint=both(fi="Laskit tyytyväiset koko tuhannesta. Osuus on lähtijöistä: laske ensin, montako heitä on.",
                              en="You took the satisfied of the whole thousand. The share is of the leavers: work out first how many they are.")),
            Mistake(answer=lambda: _leavers(0.6, 0.8, churn=0.5),
                    hint=both(fi="Puolet lähtee viidessä vuodessa. Kuinka moni lähtee yhdessä?", en="Half leave in five years. How many leave in one?")),
            Mistake(answer=lambda: _leavers(0.6, 0.8, churn=0.1),
                    hint=both(fi="Laskit kymmenen prosentin vauhdilla. Käytä edellisen tehtävän tulosta.", en="You used a pace of ten per cent. Use the result of the task before.")),
            Mistake(answer=lambda: [int(1000 * _churn() * part) for part in (0.6, 0.8)],
                    hint=both(fi="Desimaalit on jätetty pois. Pyöristä lähimpään kokonaislukuun.", en="The decimals have been dropped. Round to the nearest whole number.")),
            Mistake(answer=lambda: _leavers(0.4, 0.2),
                    hint=both(fi="Laskit tyytymättömät lähtijät. Kysymys on tyytyväisistä.", en="You counted the dissatisfied leavers. The question is of the satisfied.")),
            Mistake(answer=lambda: _leavers(0.8, 0.6),
                    hint=both(fi="Luvut ovat oikein, mutta pienempi tulee ensin.", en="The numbers are right, but the smaller comes first.")),
        ),
        look_back=both(fi="Kuinka moni lähtee vuodessa?", en="How many leave in a year?"),
        praise=both(fi="Määrä on suuri, mutta se ei vielä kerro, lähtevätkö tyytyväiset herkemmin kuin muut.",
                    en="That is a large number, but it does not tell yet whether the satisfied leave more readily than the others."),
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

Kirjoita ne sulkeisiin tässä järjestyksessä, pilkku välissä. Osuuden voi kirjoittaa jakolaskuna, esimerkiksi `12 / 480`. Luvuissa ei ole välilyöntejä.
""", en="""
The power company Valovirta had {answers:number} answers. Of these {satisfied:number} were satisfied (4–5), and {satisfied_left:number} of them changed company within a year. The others were {others:number}, and {others_left:number} of them changed. Work out three shares:

1. what share of the leavers was satisfied,
2. what share of the satisfied left,
3. what share of the others left.

Write them in brackets in this order, with commas between. A share may be written as a division, such as `12 / 480`. There are no commas inside the numbers.
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
        kind=ordered(share(0.0005)),
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
                              en="The first is now the share of the dissatisfied among the leavers. The question is of the satisfied.")),
            Mistake(answer=lambda: [_power()[0], POWER.satisfied_left / POWER.answers, POWER.others_left / POWER.answers],
                    hint=both(fi="Jaoit kahdessa viimeisessä kaikilla vastauksilla. Tyytyväisten lähtijät jaetaan tyytyväisten määrällä, muiden muiden.",
                              en="In the last two you divided by all answers. Satisfied leavers are divided by the number of satisfied, the others by that of the others.")),
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
Vakuutusyhtiö seuraa asiakkaidensa uskollisuutta kuudella tavalla. Mitä uskollisuuden merkkiä kukin mittaa: myönteistä mielipidettä, suotuisia uusintaostoja vai suurta asiakasosuutta?

- **A**: reklamaatiot luetaan ja luokitellaan joka kuukausi
- **B**: lasketaan, kuinka moni uusi vakuutuksensa
- **C**: ostetaan alan yhteistutkimus siitä, mistä yhtiöistä kotitaloudet ottavat vakuutuksensa
- **D**: asiakkaille lasketaan R, F ja M
- **E**: kysytään, suosittelisiko asiakas yhtiötä
- **F**: arvioidaan asiakkaan elinkaariarvo

Korvaa kolme pistettä joka kohdassa yhdellä sanalla lainausmerkeissä: {words:text}.
""", en="""
An insurance company follows the loyalty of its customers in six ways. Which sign of loyalty does each measure: a positive opinion, favourable repeat purchase, or a large share of the customer?

- **A**: complaints are read and classified every month
- **B**: it is counted how many renew their insurance
- **C**: a syndicated study is bought of the companies that households insure with
- **D**: R, F and M are worked out for the customers
- **E**: customers are asked whether they would recommend the company
- **F**: lifetime value is estimated

Replace each set of three dots with one word in quotation marks: {words:text}.
"""),
        values=lambda: {"words": _words(SIGN_NAMES)},
        starter='signs = {"A": ..., "B": ..., "C": ..., "D": ..., "E": ..., "F": ...}',
        solution=both(
            fi='signs = {"A": "mielipide", "B": "uusintaostot", "C": "asiakasosuus", "D": "uusintaostot", "E": "mielipide", "F": "uusintaostot"}',
            en='signs = {"A": "opinion", "B": "repeat", "C": "share", "D": "repeat", "E": "opinion", "F": "repeat"}',
        ),
        kind=mapping(choice(*SIGN_NAMES, names=SIGN_NAMES)),
        expected=lambda: dict(SIGNS),
        mistakes=(
            Mistake(answer=lambda: {**SIGNS, "C": "opinion"},
                    hint=both(fi="C on tutkimus, mutta siinä kysytään, mitä ostetaan ja keneltä, ei mitä ajatellaan.",
                              en="C is a study, but it asks what is bought and from whom, not what people think.")),
            Mistake(answer=lambda: {**SIGNS, "F": "share"},
                    hint=both(fi="F: elinkaariarvo lasketaan siitä, mitä asiakas ostaa meiltä. Mistä siinä näkyisi, mitä ostetaan muualta?",
                              en="F: lifetime value is computed from what the customer buys from us. Where would it show what is bought elsewhere?")),
            Mistake(answer=lambda: {**SIGNS, "A": "repeat"},
                    hint=both(fi="A: reklamaatiosta luetaan, mitä asiakas ajattelee.", en="A: a complaint tells what the customer thinks.")),
            Mistake(answer=lambda: {**SIGNS, "E": "repeat"},
                    hint=both(fi="E: suositteluaikomus on vastaus kyselyyn, ei osto.", en="E: the intention to recommend is an answer to a survey, not a purchase.")),
            Mistake(answer=lambda: {**SIGNS, "D": "share"},
                    hint=both(fi="D: R, F ja M lasketaan omista kuiteista. Näkyykö niistä, mitä muualta ostetaan?",
                              en="D: R, F and M come from our own receipts. Do these show what is bought elsewhere?")),
        ),
        look_back=both(fi="Mistä uskollisuuden tunnistaa?", en="How do you know loyalty when you see it?"),
        praise=both(fi="Useimmat mittarit lukevat omia kuitteja. Siksi ajatukset ja muualta ostettu jäävät helposti näkemättä.",
                    en="Most measures read our own receipts. So thoughts, and what is bought elsewhere, are easily missed."),
    ),
    Task(
        id="02.A6",
        sources=("S1-058", "S0-018"),
        title=both(fi="Jatko: kymmenen sidosta", en="Going further: ten bonds"),
        prompt=both(fi="""
Kymmenen syytä pysyä pankissa. Kumpaa kukin on: este, joka pitää asiakkaan, vaikkei hän tahtoisi, vai halu?

1. Lainan marginaali nousisi, jos palkkatili siirtyisi muualle.
2. Sijoitussopimuksessa on kolmen vuoden määräaika.
3. Asiakas arvostaa sitä, ettei pankki rahoita hiilivoimaa.
4. Yrityksen kirjanpito-ohjelma lukee vain tämän pankin tiliotteet.
5. Konttorinjohtaja on tuttu kuorosta.
6. Muut konttorit ovat sadan kilometrin päässä, ja asiointi vaatii käynnin.
7. Neuvoja tuntee tilan historian ja osaa sanoa, mitä sukupolvenvaihdoksessa on otettava huomioon.
8. Muut pankit palvelevat vain aikana, jolloin asiakas on töissä.
9. Vanhaan tuttuun nimeen on helppo luottaa.
10. Pankissa asioidaan asiakkaan omalla äidinkielellä ja hänelle tuttuun tapaan.

Kirjoita luettelo, jossa on kymmenen sanaa tässä järjestyksessä. Sanat ovat {words:text}.
""", en="""
Ten reasons to stay with a bank. Which is each: a barrier that holds customers though they would rather go, or a wish?

1. The margin of the loan would rise if the salary account were moved elsewhere.
2. The investment agreement has a fixed term of three years.
3. The customer values that the bank does not finance coal power.
4. The firm's accounting program reads only the statements of this bank.
5. The manager of the branch is a friend from the choir.
6. The other branches are a hundred kilometres away, and the business requires a visit.
7. The adviser knows the history of the farm, and can say what to mind when the next generation takes over.
8. The other banks serve only at hours when the customer is at work.
9. An old familiar name is easy to trust.
10. The bank works in the customer's mother tongue, in ways the customer is used to.

Write a list of ten words in this order. The words are {words:text}.
"""),
        values=lambda: {"words": _words(BOND_NAMES)},
        starter="bonds = ...",
        solution=both(
            fi='bonds = ["este", "este", "halu", "este", "halu", "este", "halu", "este", "halu", "halu"]',
            en='bonds = ["barrier", "barrier", "wish", "barrier", "wish", "barrier", "wish", "barrier", "wish", "wish"]',
        ),
        kind=ordered(choice(*BOND_NAMES, names=BOND_NAMES)),
        expected=lambda: list(BONDS),
        mistakes=(
            Mistake(answer=lambda: _but(BONDS, at_0="wish"),
                    hint=both(fi="Ensimmäinen: halpa laina on mukava, mutta mitä tapahtuu sille, joka haluaa lähteä?",
                              en="The first: a cheap loan is pleasant, but what happens to somebody who wants to leave?")),
            Mistake(answer=lambda: _but(BONDS, at_6="barrier"),
                    hint=both(fi="Seitsemäs: neuvojan tieto ei estä lähtemästä. Se tekee jäämisestä parempaa.",
                              en="The seventh: what the adviser knows prevents nobody from leaving. It makes staying better.")),
            Mistake(answer=lambda: _swapped(BONDS, ("barrier", "wish")),
                    hint=both(fi="Puolet ovat vaihtaneet paikkaa. Mieti, mitkä pitäisivät asiakkaan silloinkin, kun hän ei enää pidä pankista.",
                              en="The two halves have changed places. Which would hold even when the customer no longer likes the bank?")),
            Mistake(answer=lambda: _but(BONDS, at_7="wish"),
                    hint=both(fi="Kahdeksas: onko oma pankki hyvä, vai ovatko muut vain kiinni väärään aikaan?",
                              en="The eighth: is this bank good, or are the others just closed at the wrong hours?")),
            Mistake(answer=lambda: _but(BONDS, at_8="barrier"),
                    hint=both(fi="Yhdeksäs: luottamus ei maksa lähtijälle mitään. Miksi hän jää?", en="The ninth: trust costs a leaver nothing. Why do they stay?")),
            Mistake(answer=lambda: _but(BONDS, at_5="wish"),
                    hint=both(fi="Kuudes: asiakas jäisi, vaikkei pitäisi konttorista lainkaan.", en="The sixth: the customer would stay even without liking the branch at all.")),
        ),
        look_back=both(fi="Miksi tyytymätön jää?", en="Why do the dissatisfied stay?"),
        praise=both(fi="Este voi kadota yhdessä yössä: laki, silta tai uusi ohjelma vie sen. Halua ei vie kukaan muu kuin me itse.",
                    en="A barrier may vanish overnight: a law, a bridge or a new program takes it away. A wish nobody takes away but ourselves."),
    ),
    Task(
        id="02.A7",
        title=both(fi="Jatko: rahtiasiakkaiden suositteluindeksi", en="Going further: the freight customers' score"),
        prompt=both(fi="""
Alla oleva solu hakee, mitä **rahtiasiakkaat** vastasivat vuonna 2025 kysymykseen suosittelemisesta (0–10), ja näyttää, montako kutakin arvosanaa annettiin. Laske heidän suositteluindeksinsä ja sen virheväli.

Funktio `satisfaction.recommend_score(suosittelijat, passiiviset, arvostelijat)` tarvitsee kolme lukumäärää: montako antoi 9–10, montako 7–8 ja montako 0–6. Lue ne taulukosta. Tuloksessa on neljä lukua: indeksi, välin alku ja loppu sekä vastausten määrä.
""", en="""
The cell below fetches what **freight customers** answered in 2025 when asked whether they would recommend us (0–10), and shows how many gave each grade. Work out their net promoter score and its interval.

The function `satisfaction.recommend_score(promoters, passives, detractors)` needs three counts: how many gave 9–10, how many 7–8, and how many 0–6. Read them from the table. The result has four numbers: the score, the two ends of the interval, and how many answers there are.
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
        expected=_score,
        mistakes=(
            Mistake(answer=lambda: _score(promoter=8),
                    hint=both(fi="Laskit kahdeksat suosittelijoiksi. Suosittelijat antavat 9 tai 10.", en="You counted the eights as promoters. Promoters give 9 or 10.")),
            Mistake(answer=lambda: _score(passives=False),
                    hint=both(fi="Passiiviset puuttuvat. He eivät muuta erotusta, mutta kuuluvat siihen joukkoon, josta osuudet lasketaan.",
                              en="The passives are missing. They do not change the difference, but they belong to those that the shares are taken of.")),
            Mistake(answer=lambda: _score(passive=6),
                    hint=both(fi="Kuutosen antaneet kuuluvat arvostelijoihin.", en="Those who gave a six are detractors.")),
            Mistake(answer=lambda: [*(part / 100 for part in _score()[:3]), _score()[3]],
                    hint=both(fi="Indeksi annetaan pisteinä −100:sta 100:aan, ei osuutena.", en="The score is given in points from −100 to 100, not as a share.")),
        ),
        look_back=both(fi="Suosittelisitko?", en="Would you recommend us?"),
        praise=both(fi="Väli on leveä. Jos indeksi ensi vuonna muuttuu muutaman pisteen, se ei vielä tarkoita mitään.",
                    en="The interval is wide. If the score changes by a few points next year, that means nothing yet."),
    ),
    Task(
        id="02.A8",
        sources=("S0-015", "S3-029"),
        title=both(fi="Päätös: sata soittoa", en="A decision: a hundred calls"),
        prompt=both(fi="""
On tammikuu 2026. Myyntipäällikkö ehtii soittaa {calls:number} puhelua niille, jotka vastasivat kyselyyn vuonna 2025 ja ovat yhä asiakkaita. Puhelussa kysytään, mikä on pielessä; mitään ei myydä. Näin moni on kussakin ryhmässä, ja näin suuri osa vastaavista lähti aiempina vuosina:

{groups:text}

Jaa {calls:number} soittoa ryhmille niin, että ne osuvat mahdollisimman moneen lähtijään. Ryhmälle ei voi soittaa useammin kuin siinä on asiakkaita, eikä yhdellekään soiteta kahdesti. Korvaa kolme pistettä joka kohdassa kokonaisluvulla; nolla kelpaa.
""", en="""
It is January 2026. The sales manager has time for {calls:number} calls to those who answered the survey in 2025 and are still customers. The calls ask what is wrong; nothing is sold. So many are in each group, and such a part of the like left in earlier years:

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
        mistakes=(
            Mistake(answer=lambda: _plan("DBCA"),
                    hint=both(fi="D ensin on oikein. Mutta vertaa sitten B:n ja C:n osuuksia: kummassa yksi soitto osuu useammin?",
                              en="D first is right. But then compare the shares of B and C: in which does one call hit more often?")),
            Mistake(answer=lambda: _plan("BDCA"),
                    hint=both(fi="B:ssä on lukumääräisesti paljon lähtijöitä, mutta yksi soitto osuu siinä harvemmin kuin pienemmissä ryhmissä.",
                              en="B has many leavers in number, but one call hits less often there than in the smaller groups.")),
            Mistake(answer=lambda: dict.fromkeys(GROUPS, 25),
                    hint=both(fi="Tasajako kohtelee ryhmiä kuin ne olisivat yhtä suuressa vaarassa. Aloita siitä, josta lähdetään useimmin.",
                              en="An even split treats the groups as if they were in equal danger. Begin with the one that leaves most often.")),
            Mistake(answer=lambda: {**_plan(), "B": 0, "A": 0},
                    hint=both(fi="Tyytymättömät on soitettu, mutta soittoja jäi yli. Mikä ryhmä on seuraava?",
                              en="The dissatisfied have been called, but there are calls left. Which group is next?")),
            Mistake(when=lambda found: _calls(found, lambda plan: any(calls > answered_groups()[name][0] for name, calls in plan.items())),
                    example=lambda: {"A": 0, "B": 0, "C": 50, "D": 50},
                    hint=both(fi="Jollekin ryhmälle on annettu enemmän soittoja kuin siinä on asiakkaita. Yli jäävät siirtyvät seuraavalle ryhmälle.",
                              en="Some group has more calls than it has customers. What is left over goes to the next group.")),
            Mistake(when=lambda found: _calls(found, lambda plan: sum(plan.values()) > CALLS),
                    example=lambda: {"A": 0, "B": 100, "C": 41, "D": 29},
                    hint=both(fi="Soittoja on yhteensä enemmän kuin myyntipäällikkö ehtii.", en="There are more calls in all than the sales manager has time for.")),
            Mistake(answer=lambda: _plan("ABCD"),
                    hint=both(fi="Aloitit suurimmasta ryhmästä. Ratkaisevaa on, kuinka usein yksi soitto osuu lähtijään.",
                              en="You began with the largest group. What matters is how often one call reaches a leaver.")),
        ),
        look_back=both(fi="Tyytyväisyys ja vaihtoehto yhdessä", en="Satisfaction and alternative together"),
        praise=both(fi="Näin soitot osuvat lähtijöihin noin kaksi kertaa niin usein kuin arvalla. Auttaako soitto, selviää vain, jos osa jätetään arvalla soittamatta.",
                    en="The calls reach leavers about twice as often as calls by lot would. Whether a call helps shows only if some, drawn by lot, are not called."),
    ),
    OpenTask(
        id="02.O1",
        sources=("S0-015", "X-07"),
        title=both(fi="Jatko: mikseivät tyytyväiset asiakkaat ole uskollisia?", en="Going further: why are satisfied customers not loyal?"),
        prompt=both(fi="""
Kysymys on luennon kalvolta 6. Vastaa siihen ja viittaa ainakin kahteen luvun kuvioon. Kerro myös, mitä vastaat kollegalle, joka sanoo, ettei tyytyväisyyttä siis kannata mitata. Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
The question is from slide 6 of the lecture. Answer it, and refer to at least two figures of the chapter. Say too what you answer to a colleague who concludes that satisfaction is not worth measuring. Write your answer between the quotation marks.
"""),
        answer="not_loyal",
        model=both(fi="""
Mallivastaus (tekijän täydennys). Useimmat ovat uskollisia: tyytyväisistä noin yhdeksän kymmenestä jäi vuodeksi. Lähtijöissä on silti
paljon tyytyväisiä, koska tyytyväisiä on ylipäätään paljon. Ne, jotka lähtevät, lähtevät usein syystä, jota arvosana ei mittaa:
aikataulu, muutto, hinta, parempi tarjous. Kuviossa vaihtoehdoista näkyy, että nelonen ei pidä asiakasta, jos hän voi valita; vitonen
pitää paremmin. Lisäksi vastaus vanhenee. Kollegalle: tyytymättömät lähtivät lähes kolme kertaa niin usein, joten mittari kertoo
jotain. Se ei vain yksin riitä: viereen tarvitaan kysymys vaihtoehdosta ja ne, jotka eivät vastaa.
""", en="""
Model answer (author's completion). Most of them are: about nine in ten of the satisfied stayed for a year. Even so there are many
satisfied among the leavers, because there are many satisfied in the first place. Those who leave often do so for a reason that the
grade does not measure: timetable, a move, price, a better offer. The figure of alternatives shows that a four does not hold
customers who have a choice; a five holds better. Besides, an answer ages. To the colleague: the dissatisfied left nearly three times
as often, so the measure tells something. It is just not enough by itself: it needs the question about alternatives beside it, and
those who do not answer.
"""),
        points=(
            both(fi="Kumpaa osuutta kollega katsoo: tyytyväisiä lähtijöistä vai lähtijöitä tyytyväisistä?", en="Which share does the colleague look at: satisfied among leavers, or leavers among the satisfied?"),
            both(fi="Mitkä syyt lähteä eivät näy arvosanasta?", en="Which reasons to leave does the grade not show?"),
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
Luennolla kysytään: *miksi toimittajaa vaihdetaan?* Seuraava lause jää kesken: *tyytymättömät eivät vaihda toimittajaa, koska …* Tee kaksi luetteloa yrityksestä, jonka tunnet: vähintään neljä syytä vaihtaa ja neljä tapaa jatkaa lausetta. Merkitse jokaisen perään, näkyisikö se tyytyväisyyskyselystä, ja jälkimmäisiin myös, onko kyseessä este vai halu. Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
The lecture asks: *why do customers change supplier?* The next sentence breaks off: *dissatisfied customers do not change supplier, because …* Make two lists for a firm that you know: at least four reasons to change, and four ways to go on with the sentence. Mark after each whether a satisfaction survey would show it, and after the latter also whether it is a barrier or a wish. Write your answer between the quotation marks.
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
(barrier), there is no other gym within walking distance (barrier), friends train here (wish), changing is a bother and one never gets
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
            (both(fi="Jatko", en="The sentence"), both(fi="neljä jatkoa, esteet ja halu erotettu", en="four ways to go on, barriers and wishes told apart")),
            (both(fi="Näkyvyys", en="Visibility"), both(fi="sanoo, mitä kyselystä näkee", en="says what the survey shows")),
        ),
        minimum_words=30,
    ),
    OpenTask(
        id="02.O3",
        sources=("S1-038", "S1-060"),
        title=both(fi="Jatko: autohuolto, joka ei ehtinyt", en="Going further: the garage that had no time"),
        prompt=both(fi="""
Muistiinpanojen autohuolto ei kerennyt tutkia vikaa, ohjasi asiakkaan toiseen korjaamoon ja menetti hänet. Otsikkona on *liian hyvä asiakaspalvelu*. 1) Mikä oli lähdön todellinen syy? 2) Mitä huollon olisi pitänyt tehdä ennen ohjaamista, sen aikana ja sen jälkeen? 3) Kuvittele, että asiakas olisi valittanut jo odottaessaan. Kirjoita valituksesta teko: kuka vastaa, milloin, ja mikä muuttuu. Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
The garage of the notes had no time to find the fault, sent the customer to another garage, and lost the customer. The heading is *too good customer service*. 1) What was the true reason for leaving? 2) What should the garage have done before sending the customer on, while doing so, and after it? 3) Imagine that the customer had complained while waiting. Turn the complaint into action: who answers, when, and what changes. Write your answer between the quotation marks.
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
advice was no mistake. 2) Before: say when we would have time, and offer a courtesy car, so that the customer can choose. While: ring
the other garage ourselves, book a time, and pass on what we know of the fault. After: call in a week, ask whether the fault was
mended, and book the next service. 3) The foreman answers on the same day, and names the day on which the car is looked at. The weekly
meeting counts how many had to be sent elsewhere: if they are many, hire, or leave slack in the bookings.
"""),
        points=(
            both(fi="Olisiko asiakas lähtenyt, jos huolto olisi ehtinyt?", en="Would the customer have left if the garage had had time?"),
            both(fi="Mitä paluulippu voisi tarkoittaa tässä?", en="What could a return ticket mean here?"),
            both(fi="Mitä valitus kertoo asiakkaan aikeista?", en="What does a complaint tell of what the customer means to do?"),
        ),
        rubric=(
            (both(fi="Syy", en="Reason"), both(fi="nimeää syyksi ajan, ei palvelun hyvyyttä", en="names time as the reason, not the goodness of the service")),
            (both(fi="Teot", en="Deeds"), both(fi="sanoo, mitä tehdään ennen, aikana ja jälkeen", en="says what is done before, while and after")),
            (both(fi="Valitus", en="Complaint"), both(fi="valitukselle tulee vastaaja, aika ja muutos", en="the complaint gets somebody to answer, a time and a change")),
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
- Vastanneista 100 sanoi, että toinenkin siivousyritys palvelisi heidän osoitteessaan. Heistä lopetti 24.
- Lopettaneista 30 sanoi syyksi muuton, 40 sen, että tuttu siivooja oli vaihtunut, ja 28 hinnan.
- Yrittäjä sanoo: ”Lähtijöistä 79 prosenttia oli tyytyväisiä, joten kysely on turha.” Sen sijaan hän aikoo sitoa asiakkaat kahden vuoden sopimuksella ja maksaa siivoojille palkkion suositteluindeksin mukaan.

Vastaa yrittäjälle: 1) pitääkö päätelmä kyselystä, kun lasket osuudet toiseenkin suuntaan ja katsot perusosuutta, 2) keille 40 puhelua soitetaan ensin, 3) mitä ajattelet kahden vuoden sopimuksesta ja palkkiosta, 4) mitä näistä tiedoista ei voi päätellä. Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
The cleaning company Kirkas has given you these facts of last year:

- It had 600 home customers. The survey was answered by 400, and 360 of them gave a grade of 4 or 5.
- Of those who answered 48 stopped within a year, and 38 of these had given 4 or 5. Of those who did not answer 50 stopped.
- Of those who answered 100 said that another cleaning company would serve their address too. Of these 24 stopped.
- Of those who stopped 30 gave a move as the reason, 40 that the cleaner they knew had changed, and 28 the price.
- The owner says: “Of the leavers 79 per cent were satisfied, so the survey is useless.” Instead the owner means to bind customers by a contract of two years, and to pay the cleaners a bonus by the net promoter score.

Answer the owner: 1) does the conclusion about the survey hold when you compute the shares in the other direction too, and look at the base rate, 2) who are called first, with 40 calls, 3) what do you think of the contract of two years and of the bonus, 4) what cannot be concluded from these facts. Write your answer between the quotation marks.
"""),
        answer="cleaning",
        model=both(fi="""
Mallivastaus (tekijän täydennys). 1) Ei pidä. Tyytyväisiä oli 90 prosenttia vastanneista mutta 79 prosenttia lähtijöistä, eli vähemmän
kuin sattuma toisi. Tyytyväisistä lähti 38/360 eli noin 11 prosenttia, muista 10/40 eli 25 prosenttia. Varoitus osuu siis useammin kuin arpa, mutta
se koskee vain viidesosaa lähtijöistä. Suurempi aukko on muualla: vastaamatta jättäneistä lähti 50/200 eli 25 prosenttia. 2) Tyytymättömiä
on 40, joten soitot voisi antaa heille, mutta vaihtoehdon näkeviä on 100 ja heistäkin lähti 24 prosenttia: aloittaisin tyytymättömistä,
jotka näkevät vaihtoehdon (määrää en tiedä), ja käyttäisin loput muihin tyytymättömiin. Puolet arvotaan soittamatta, jotta nähdään,
auttaako soitto. 3) Sopimus on este: se tekee lähtijöistä panttivankeja kahdeksi vuodeksi, eikä se auta muuttajaa. Yleisin syy oli siivoojan
vaihtuminen, siis katkennut sosiaalinen sidos: esitellään sijainen ennakolta. Indeksipalkkio opettaa pyytämään kymppejä, ja 400
vastauksesta siivoojaa kohden jää niin vähän, että sattuma ratkaisee. 4) En tiedä, johtuiko lähtö siivoojan vaihtumisesta vai sanoivatko
lähtijät vain niin, kuinka kannattavia he olivat enkä sitä, mitä vastaamattomat ajattelivat.
""", en="""
Model answer (author's completion). 1) It does not. Of those who answered 90 per cent were satisfied, but 79 per cent of the leavers:
fewer than chance would bring. Of the satisfied 38/360 left, about 11 per cent; of the others 10/40, 25 per cent. So a warning is right
more often than lots would be, but it concerns only a fifth of the leavers. The larger gap is elsewhere: of those who did not answer
50/200 left, 25 per cent. 2) There are 40 dissatisfied, so the calls could be theirs, but 100 see an alternative, and 24 per cent of
them left too: I would begin with the dissatisfied who see an alternative (how many, I do not know), and use the rest for the other
dissatisfied. Half, drawn by lot, are not called, to see whether a call helps. 3) The contract is a barrier: it makes leavers hostages
for two years, and does not help those who move. The most common reason was a change of cleaner, a social bond broken: introduce the
substitute beforehand. A bonus by the score teaches people to ask for tens, and of 400 answers so few fall to each cleaner that chance
decides. 4) I do not know whether they left because the cleaner changed or just said so, how profitable they were, or what those who
did not answer thought.
"""),
        points=(
            both(fi="Mikä on perusosuus, ja mihin 79 prosenttia verrataan?", en="What is the base rate, and what are the 79 per cent compared with?"),
            both(fi="Kuinka moni lähti niistä, joita kysely ei tavoittanut?", en="How many of those whom the survey did not reach left?"),
            both(fi="Minkä sidoksen siivoojan vaihtuminen katkaisi, ja mitä sopimus sille tekee?", en="Which bond did the change of cleaner break, and what does the contract do to it?"),
            both(fi="Mistä tiedät, auttoiko soitto?", en="How will you know whether a call helped?"),
        ),
        rubric=(
            (both(fi="Kaksi suuntaa", en="Two directions"), both(fi="laskee osuudet kumpaankin suuntaan ja vertaa perusosuuteen", en="computes the shares in both directions, and compares with the base rate")),
            (both(fi="Soitot", en="Calls"), both(fi="valitsee soitettavat osuuksien perusteella ja huomaa vastaamattomat", en="chooses whom to call by the shares, and notices those who did not answer")),
            (both(fi="Sidokset", en="Bonds"), both(fi="erottaa esteen ja halun, arvioi sopimuksen ja palkkion", en="tells barrier from wish, and judges the contract and the bonus")),
            (both(fi="Rajat", en="Limits"), both(fi="sanoo, mitä ei voi päätellä, ja ehdottaa arvottua vertailua", en="says what cannot be concluded, and proposes a comparison by lot")),
        ),
        minimum_words=60,
    ),
)
