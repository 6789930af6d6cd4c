"""Exercises of lesson 12: buying centre and certainty. Every expected answer is computed from the course's data, or from the task."""

from collections.abc import Callable, Mapping
from functools import cache, partial

import pandas as pd

from asiakkuus_lib import buying_centre
from asiakkuus_lib.learn.kinds import choice, mapping, number, set_of, share
from asiakkuus_lib.learn.reading import fold
from asiakkuus_lib.learn.tasks import Mistake, OpenTask, Page, Task
from asiakkuus_lib.lessons.common.account_book import AccountBook
from asiakkuus_lib.lessons.common.account_book.course import REFERENCE
from asiakkuus_lib.lessons.common.words import listed
from asiakkuus_lib.locale import Both, both
from asiakkuus_lib.reading import course_data

ROLE_NAMES: dict[str, tuple[str, ...]] = {
    "initiator": ("aloitteentekijä", "initiator"),
    "user": ("käyttäjä", "user"),
    "adviser": ("vaikuttaja", "influencer", "neuvonantaja", "adviser"),
    "decider": ("päättäjä", "decider"),
    "approver": ("hyväksyjä", "approver"),
    "buyer": ("ostaja", "buyer"),
    "gatekeeper": ("portinvartija", "gatekeeper"),
}
# Of task A1, in the order of its sentences.
BAKERY = {"A": "adviser", "B": "gatekeeper", "C": "user", "D": "approver", "E": "initiator", "F": "buyer", "G": "decider"}
# Of task A3: after how many days a contact is old there, and of which account.
HALF_YEAR, YEAR, SOFTWARE = 180, 365, "A02867"
# Of task A4.
BOILER = {"unit_value": 4, "frequency": 1, "standardisation": 2, "risk": 4, "importance": 5, "newness_of_product": 3, "newness_of_supplier": 2}
CERTAINTY_NAMES: dict[str, tuple[str, ...]] = {
    "need": ("tarve", "need", "tarvevarmuus", "need certainty"),
    "market": ("markkina", "market", "markkinavarmuus", "market certainty"),
    "transaction": ("transaktio", "transaction", "transaktiovarmuus", "transaction certainty"),
    "maintain": ("ylläpidä", "maintain", "ylläpito", "ylläpidetään"),
}
# Of task A5, in the order of its sentences.
HOTEL = {"A": "need", "B": "market", "C": "maintain", "D": "transaction", "E": "maintain", "F": "market"}
LACK_NAMES: dict[str, tuple[str, ...]] = {
    "to_whom": ("kenelle", "to whom", "kenelle puuttuu"),
    "who": ("kuka", "owner", "tekijä", "vastuuhenkilö", "kuka meiltä", "who", "who from us"),
    "when": ("päivä", "due date", "määräpäivä", "mihin mennessä", "milloin", "day", "when", "by when"),
    "gone": ("lähtenyt", "gone", "left"),
    "complete": ("kunnossa", "in order"),
}
# Of task A6, in the order of its rows.
LAUNDRY = {"A": "gone", "B": "who", "C": "complete", "D": "to_whom", "E": "when", "F": "complete"}
# Of task A7: who leave the fish processor.
FISH, LEAVE = "A00219", ("H10", "H12")
OURS_NAMES: dict[str, tuple[str, ...]] = {
    "director": ("toimitusjohtaja", "managing director"),
    "area": ("aluepäällikkö", "area manager"),
    "planner": ("ajojärjestelijä", "route planner"),
    "quality": ("laatuvastaava", "quality officer"),
}
# Of task A8, in the order of its people.
TEAM = {"A": "quality", "B": "director", "C": "planner", "D": "area"}
FATE_NAMES: dict[str, tuple[str, ...]] = {
    "keep": ("säilytä", "keep", "saa jäädä", "may stay"),
    "rewrite": ("kirjoita uudelleen", "rewrite", "uudelleen", "kirjoita", "kirjoitetaan uudelleen", "is rewritten"),
    "delete": ("poista", "delete", "poistetaan", "is deleted"),
}
# Of task A9, in the order of its notes.
NOTES = {"A": "keep", "B": "delete", "C": "rewrite", "D": "keep", "E": "delete", "F": "rewrite"}


def _missed(names: Mapping[str, tuple[str, ...]], right: Mapping[str, str], who: str) -> Callable[[object], bool]:
    """Whether an answer gives somebody one of the words of the task, but not the right one."""
    known = {fold(word): key for key, words in names.items() for word in (key, *words)}

    def shown(answer: object) -> bool:
        told = answer.get(who, answer.get(who.lower(), "")) if isinstance(answer, dict) else ""
        return known.get(fold(str(told)), right[who]) != right[who]

    return shown


def _slips(names: Mapping[str, tuple[str, ...]], right: Mapping[str, str], hints: Mapping[str, tuple[str, Both]]) -> tuple[Mistake, ...]:
    """A hint for each letter of a task that is answered with a wrong word; the word is an example."""
    return tuple(
        Mistake(when=_missed(names, right, who), example=partial(dict, right, **{who: word}), hint=hint)
        for who, (word, hint) in hints.items()
    )


def _raises(answer: object) -> bool:
    """Whether an answer to task A5 says that something is to be raised, and not what."""
    told = answer.values() if isinstance(answer, dict) else ()
    return any(fold(str(word)) in ("paranna", "parannetaan", "parannettava", "raise", "improve") for word in told)


@cache
def _people() -> pd.DataFrame:
    """The people as the first cell of the page has them."""
    told = AccountBook.of_course().people
    return told.assign(days=buying_centre.days_since_met(told, pd.Timestamp(REFERENCE)))


def _of(account: str) -> pd.DataFrame:
    return _people()[_people()["account"] == account]


def _influence(unmet: pd.Series) -> float:
    """The share of influence that some of the software firm's people have."""
    influence = _of(SOFTWARE)["influence"]
    return float(influence[unmet].sum() / influence.sum())


def _unmet(days: int = HALF_YEAR) -> pd.Series:
    return ~(_of(SOFTWARE)["days"] <= days)


def _like(*ways: Callable[[], float]) -> Callable[[object], bool]:
    """Whether an answer is a number that one of some ways of reckoning gives."""
    return lambda answer: isinstance(answer, int | float) and any(abs(answer - way()) < 0.006 for way in ways)


def _of_everybody(days: int | None) -> float:
    """The share that those not contacted have of the influence of all four accounts; without a limit, those never contacted."""
    people = _people()
    unmet = people["days"].isna() if days is None else ~(people["days"] <= days)
    return float(people["influence"][unmet].sum() / people["influence"].sum())


def _no_share(answer: object) -> bool:
    """Whether an answer to task A3 is a number that is not even near."""
    return isinstance(answer, int | float) and not isinstance(answer, bool) and not abs(answer - _influence(_unmet())) < 0.02


def _mean(scores: Mapping[str, float]) -> float:
    return sum(scores.values()) / len(scores)


def _turned(*names: str) -> dict[str, float]:
    return {name: 6 - score if name in names else score for name, score in BOILER.items()}


def _without_simpler(divisor: int) -> float:
    """Of task A4: the mean where the two that make buying simpler have been left out."""
    return sum(score for name, score in BOILER.items() if buying_centre.FACTORS[name] > 0) / divisor


def _subtracted(turned: bool) -> float:
    """The mean where the two have been given a minus in place of being reversed; `turned`, from what has been reversed."""
    return _mean({name: (score if buying_centre.FACTORS[name] > 0 else score - 6 if turned else -score) for name, score in BOILER.items()})


def _divided_by(divisor: int) -> float:
    return sum(_turned("frequency", "standardisation").values()) / divisor


def _rl() -> pd.DataFrame:
    """The lecture's buying centre: a row for each person, with two roles at most."""
    roles = course_data("buying_centre_rl")["roles_en"].str.split("; ", expand=True)
    return roles.set_axis(["role_1", "role_2"], axis="columns").fillna("")


PAGE = Page(
    setup="""
import pandas as pd

from asiakkuus_lib import buying_centre
from asiakkuus_lib.lessons.common.account_book import AccountBook
from asiakkuus_lib.learn import check, exercise, reflect

people = AccountBook.of_course().people
people = people.assign(days=buying_centre.days_since_met(people, pd.Timestamp("2026-01-01")))
""",
    note=both(fi="Suvilinjan ihmiset ovat taulukossa `people`: kukin rivi on yksi ihminen, ja sarake `days` kertoo, montako päivää viimeisestä yhteydenotosta oli 1.1.2026. Muut tehtävät ovat muista yrityksistä.",
              en="Suvilinja's people are in the table `people`: each row is one person, and the column `days` shows how many days had passed since the last contact on 1 January 2026. The other tasks are about other companies."),
    fetches=both(fi="Se hakee kurssin työkirjasta neljän asiakkaan ihmiset.", en="It fetches the people of four customers from the workbook of the course."),
)

TASKS = (
    Task(
        id="12.A1",
        sources=("S3-053", "S3-054", "S3-055", "S3-056", "S3-057", "S3-058", "S3-059"),
        title=both(fi="Leipomo ostaa uunin", en="A bakery buys an oven"),
        prompt=both(fi="""
Leipomo ostaa uuden uunin. Missä roolissa ihminen kussakin lauseessa on? Jokaista roolia on yksi.

- **A** Huoltomies kertoo, mikä kolmesta uunista kestää, kun häneltä sitä kysytään.
- **B** Vaihde ei yhdistä uunikauppiaan puheluita kenellekään.
- **C** Yövuoron leipuri paistaa uunilla kuutena yönä viikossa.
- **D** Hallitus vahvistaa hankinnan, koska hinta ylittää 50 000 euroa.
- **E** Kahvilan vetäjä sanoo ensimmäisenä, että vanha uuni pitäisi vaihtaa.
- **F** Toimistonhoitaja lähettää tilauksen.
- **G** Toimitusjohtaja valitsee mallin, toimittajan ja maksutavan.

Korvaa kolme pistettä kunkin kirjaimen kohdalla yhdellä sanalla lainausmerkeissä: {words:text}.
""", en="""
A bakery buys a new oven. In which role is the person in each sentence? There is one of each role.

- **A** The repairer says which of three ovens will last, when asked about it.
- **B** The switchboard does not put the oven dealer's calls through to anybody.
- **C** The baker of the night shift bakes with the oven six nights a week.
- **D** The board confirms the purchase, because the price is over 50,000 euros.
- **E** The head of the café is the first to say that the old oven should be replaced.
- **F** The office clerk sends the order.
- **G** The managing director chooses the model, the supplier and the terms of payment.

Replace the three dots of each letter with one word in quotation marks: {words:text}.
"""),
        values=lambda: {"words": listed(ROLE_NAMES, alphabetical=True)},
        starter='roles = {"A": ..., "B": ..., "C": ..., "D": ..., "E": ..., "F": ..., "G": ...}',
        solution=both(
            fi='roles = {"A": "vaikuttaja", "B": "portinvartija", "C": "käyttäjä", "D": "hyväksyjä", "E": "aloitteentekijä", "F": "ostaja", "G": "päättäjä"}',
            en='roles = {"A": "influencer", "B": "gatekeeper", "C": "user", "D": "approver", "E": "initiator", "F": "buyer", "G": "decider"}',
        ),
        kind=mapping(choice(*ROLE_NAMES, names=ROLE_NAMES)),
        expected=lambda: dict(BAKERY),
        mistakes=_slips(ROLE_NAMES, BAKERY, {
            "D": ("decider", both(fi="D ja G: kumpi valitsee uunin, kumpi vain antaa valinnalle luvan?", en="D and G: which of them chooses the oven, and which only agrees to the choice?")),
            "G": ("buyer", both(fi="G valitsee mallin ja toimittajan. Tilauksen lähettää joku muu, ja luvan antaa joku muu.", en="G chooses the model and the supplier. Somebody else sends the order, and somebody else agrees to it.")),
            "F": ("gatekeeper", both(fi="F toteuttaa oston, jonka joku muu on päättänyt. Estääkö hän ketään?", en="F carries out a purchase that somebody else has decided on. Is anybody being stopped?")),
            "E": ("user", both(fi="E:ssä ratkaisee sana ”ensimmäisenä”.", en="In E the word that decides is “first”.")),
            "A": ("decider", both(fi="A: huoltomies vastaa, kun häneltä kysytään. Mihin hänen vastauksensa vaikuttaa, ja kuka valitsee?", en="A: the repairer answers when asked. What does the answer affect, and who chooses?")),
            "B": ("buyer", both(fi="B: mitä uunikauppiaalle käy, kun hän soittaa?", en="B: what happens to the oven dealer on the telephone?")),
            "C": ("initiator", both(fi="C: kuka seisoo uunin ääressä, kun se on ostettu?", en="C: who stands at the oven when it has been bought?")),
        }),
        look_back=both(fi="Seitsemän roolia", en="Seven roles"),
        praise=both(fi="Uunikauppias pääsee sisään huoltomiehen kautta: häneltä kysytään, eikä hänen puheluitaan estetä.",
                    en="The oven dealer gets in through the repairer, who is asked for advice, and whose calls nobody stops."),
    ),
    Task(
        id="12.A2",
        sources=("S3-060",),
        title=both(fi="Jatko: keitä RL:stä ei tunneta?", en="Going further: whom do we not know at RL?"),
        prompt=both(fi="""
*Luennon asiakas RL.* Kalvolla 35 lukee näin: ostopäällikkö on ostaja, projektipäällikkö käyttäjä ja aloitteentekijä, toimitusjohtaja päättäjä. Mitkä seitsemästä roolista puuttuvat eli ketkä pitäisi vielä selvittää?

Kirjoita luettelo, jossa on roolit lainausmerkeissä. Järjestyksellä ei ole väliä. Kahden sanan luettelo näyttää tältä: `["yksi", "kaksi"]`.
""", en="""
*The lecture's customer RL.* Slide 35 says: the purchasing manager is the buyer, the project manager user and initiator, the president the decider. Which of the seven roles are missing, so that you would have to find out who holds them?

Write a list of the roles in quotation marks. Their order does not matter. A list of two words looks like this: `["one", "two"]`.
"""),
        starter="missing = ...",
        solution=both(fi='missing = ["vaikuttaja", "hyväksyjä", "portinvartija"]', en='missing = ["influencer", "approver", "gatekeeper"]'),
        kind=set_of(choice(*ROLE_NAMES, names=ROLE_NAMES)),
        expected=lambda: set(buying_centre.missing_roles(_rl())),
        mistakes=(
            Mistake(answer=lambda: {"buyer", "user", "initiator", "decider"},
                    hint=both(fi="Noissa rooleissa joku on. Kysytään niitä, joissa ei tiedetä olevan ketään.", en="Those are the roles that somebody holds. The question is about those that nobody does.")),
            Mistake(answer=lambda: {"adviser", "approver"},
                    hint=both(fi="Kuka päättää, pääseekö myyjä ostopäällikön puheille? Sitä kalvo ei kerro.", en="Who decides whether a seller gets to see the purchasing manager? The slide does not say.")),
            Mistake(answer=lambda: {"adviser", "approver", "gatekeeper", "initiator"},
                    hint=both(fi="Yhdellä RL:n ihmisistä on kaksi roolia. Luitko molemmat?", en="One of RL's people has two roles. Did you read both?")),
            Mistake(answer=lambda: {"approver", "gatekeeper"},
                    hint=both(fi="Keneltä RL:n toimitusjohtaja kysyy neuvoa? Sitäkään kalvo ei kerro.", en="Whom does RL's president ask for advice? The slide does not say that either.")),
            Mistake(answer=lambda: {"adviser", "gatekeeper"},
                    hint=both(fi="Toimitusjohtaja päättää. Kalvolta ei selviä, vahvistaako päätöksen joku muu.", en="The president decides. Whether somebody else confirms it, the slide does not say.")),
        ),
        look_back=both(fi="Mitä lähtijän mukana menee?", en="What goes with the person who leaves?"),
        praise=both(fi="Puuttuva rooli ei todista, ettei sitä olisi. Se on kysymys, joka kannattaa esittää ostopäällikölle.",
                    en="A missing role does not prove that there is none. It is a question to put to the purchasing manager."),
    ),
    Task(
        id="12.A3",
        title=both(fi="Kuinka suuri osa vaikutusvallasta on ilman yhteyttä?", en="How much of the influence is with people not contacted?"),
        prompt=both(fi="""
*Suvilinja.* Luvussa yhteydenotto oli vanha vuoden jälkeen. Kajavakarin Ohjelmistoissa ollaan nopeampia: siellä raja on **180 päivää**. Kuinka suuri osa ohjelmistoyhtiön ihmisten yhteenlasketusta vaikutusvallasta on niillä, joihin ei ole oltu yhteydessä 180 päivän aikana? Laske vaikutusvallan pisteitä, älä ihmisiä: niiden pisteet, joihin *ei* ole oltu yhteydessä, jaettuna kaikkien kuuden pisteillä.

Aja ensin alla oleva solu ja lue taulukko. `NaN` sarakkeessa `days` tarkoittaa, ettei ihmiseen ole oltu yhteydessä koskaan. Voit laskea päässä tai koodilla: `software.loc[software["days"] <= 180, "influence"].sum()` on niiden vaikutusvalta, joihin *on* oltu yhteydessä. Anna osuus, esimerkiksi `0.25` tai `"25 %"`.
""", en="""
*Suvilinja.* In the chapter a contact was old after a year. At Kajavakarin Ohjelmistot things move faster: there the limit is **180 days**. What share of the combined influence of the software company's people is with those who have not been contacted within 180 days? Count scores of influence, not people: the scores of those *not* contacted, divided by the scores of all six.

Run the cell below first, and read the table. `NaN` in the column `days` means that the person has never been contacted. You can work it out in your head or with code: `software.loc[software["days"] <= 180, "influence"].sum()` is the influence of those who *have* been contacted. Give a share, such as `0.25` or `"25%"`.
"""),
        given="""
software = people[people["account"] == "A02867"][["person", "position", "role_1", "role_2", "influence", "days"]]
software
""",
        starter="not_met = ...",
        solution="""
met = software.loc[software["days"] <= 180, "influence"].sum()
not_met = 1 - met / software["influence"].sum()
not_met
""",
        kind=share(0.006),
        expected=lambda: _influence(_unmet()),
        mistakes=(
            Mistake(answer=lambda: _influence(_of(SOFTWARE)["days"] > HALF_YEAR),
                    hint=both(fi="Yksi jäi laskematta: NaN ei ole suurempi eikä pienempi kuin 180, mutta siihen ihmiseen ei ole oltu yhteydessä koskaan.",
                              en="One was left out: NaN is neither above nor below 180, but that person has never been contacted.")),
            Mistake(answer=lambda: _influence(_unmet(YEAR)), hint=both(fi="Noin kävisi, jos raja olisi vuosi. Nyt se on 180 päivää.", en="That is with a limit of a year. Now it is 180 days.")),
            Mistake(answer=lambda: 1 - _influence(_unmet()), hint=both(fi="Niin suuri osa on niillä, joihin on oltu yhteydessä. Kysytään muiden osuutta.", en="That is the share of those who have been contacted. The question is about the others.")),
            Mistake(answer=lambda: float(_unmet().mean()),
                    hint=both(fi="Laskit ihmisiä. Jokainen painaa vaikutusvaltansa verran.", en="You counted people. Each weighs as much as their influence.")),
            Mistake(answer=lambda: float(_of(SOFTWARE)["influence"][_unmet()].sum()),
                    hint=both(fi="Siinä on niiden pisteet, joihin ei ole oltu yhteydessä. Jaa ne kaikkien pisteillä.", en="Those are the scores of those not contacted. Divide them by the scores of all.")),
            Mistake(answer=lambda: float(_of(SOFTWARE)["influence"][~_unmet()].sum()),
                    hint=both(fi="Niin monta pistettä on niillä, joihin on oltu yhteydessä. Kysytään muiden osuutta, ja osuus lasketaan kaikkien pisteistä.",
                              en="That many points are with those who have been contacted. The question is about the others, and a share is of the points of all.")),
            Mistake(answer=lambda: float(_of(SOFTWARE)["influence"][_of(SOFTWARE)["days"] > HALF_YEAR].sum()),
                    hint=both(fi="Yksi jäi laskematta: katso riviä, jolla `days` on NaN. Jaa sitten kaikkien pisteillä.", en="One was left out: look at the row where `days` is NaN. Then divide by the points of all.")),
            Mistake(answer=lambda: _influence(_unmet(195)),
                    hint=both(fi="Katso riviä H23: onko hänen yhteydenottonsa rajan sisällä?", en="Look at the row H23: is this contact within the limit?")),
            Mistake(answer=lambda: float(_people()["influence"][~(_people()["days"] <= YEAR)].sum() / _people()["influence"].sum()),
                    hint=both(fi="Se on luvussa olleiden neljän asiakkaan osuus, kun raja on vuosi. Nyt lasketaan yhtä asiakasta, ja raja on 180 päivää.",
                              en="That is the share of the chapter's four customers, with a limit of a year. Now it is one customer, and the limit is 180 days.")),
            Mistake(when=_like(partial(_of_everybody, HALF_YEAR), partial(_of_everybody, None)), example=partial(_of_everybody, HALF_YEAR),
                    hint=both(fi="Laskit kaikkien neljän asiakkaan ihmiset. Tehtävä koskee vain ohjelmistoyhtiötä.", en="You counted the people of all four customers. The task is about the software company only.")),
            Mistake(answer=lambda: float(_of(SOFTWARE)["influence"].sum()),
                    hint=both(fi="Siinä on kaikkien kuuden pisteet. Sillä jaetaan; mikä jaetaan?", en="Those are the scores of all six: what you divide by. What is to be divided?")),
            Mistake(when=_no_share, example=lambda: 11 / 19,
                    hint=both(fi="Käy kuusi riviä läpi: laske yhteen niiden pisteet, joiden yhteydenotosta on yli 180 päivää tai joilla päivien kohdalla on NaN, ja jaa kuuden summalla.",
                              en="Go through the six rows: add up the scores of those where days is above 180 or NaN, and divide by the sum of the six.")),
        ),
        look_back=both(fi="Kuka on missäkin?", en="Who stands where?"),
        praise=both(fi="180 päivän aikana neljään kuudesta ei ole oltu yhteydessä, mutta pisteistä heillä on vielä suurempi osa: kahdella muulla on vain 2 pistettä kummallakin.",
                    en="Four of the six have not been contacted within 180 days, but their share of the scores is larger still: the other two have only 2 points each."),
    ),
    Task(
        id="12.A4",
        sources=("S3-052",),
        title=both(fi="Kuinka monimutkainen on kattila?", en="How complex is a boiler?"),
        prompt=both(fi="""
Sairaala ostaa höyrykattilan. Myyjä on antanut osatekijöille pisteet yhdestä viiteen: yksikköarvo {unit_value:number}, ostotiheys {frequency:number}, vakiomuotoisuus {standardisation:number}, riski {risk:number}, merkitys toiminnalle {importance:number}, tuotteen uutuus {newness_of_product:number}, toimittajan uutuus {newness_of_supplier:number}. Päätöksen vaihe: tarjoukset on pyydetty.

Laske monimutkaisuus luvun tapaan: käännä niiden kahden pisteet, jotka helpottavat ostoa (6 miinus pisteet), ja ota kaikkien seitsemän keskiarvo. Anna luku sadasosan tarkkuudella, esimerkiksi `2.25`.
""", en="""
A hospital buys a steam boiler. The seller has scored the factors from one to five: unit value {unit_value:number}, frequency {frequency:number}, standardisation {standardisation:number}, risk {risk:number}, importance for operations {importance:number}, newness of the product {newness_of_product:number}, newness of the supplier {newness_of_supplier:number}. Phase of the decision: offers have been requested.

Work out the complexity as in the chapter: reverse the scores of the two that make buying simpler (6 minus the score), and take the mean of all seven. Give a number to two decimals, such as `2.25`.
"""),
        values=lambda: dict(BOILER),
        starter="complexity = ...",
        solution="""
complexity = (4 + (6 - 1) + (6 - 2) + 4 + 5 + 3 + 2) / 7
complexity
""",
        kind=number(0.011),
        expected=lambda: buying_centre.purchase_complexity(BOILER),
        mistakes=(
            Mistake(answer=lambda: _mean(BOILER), hint=both(fi="Joko pisteitä ei ole käännetty, tai kaikki on käännetty. Mitkä kaksi osatekijää helpottavat ostoa?", en="Either no scores have been reversed, or all of them. Which two factors make buying simpler?")),
            Mistake(answer=lambda: _mean(_turned("newness_of_supplier")),
                    hint=both(fi="Vain yksi on käännetty. Mitkä kaksi osatekijää helpottavat ostoa?", en="Only one has been reversed. Which two factors make buying simpler?")),
            Mistake(answer=lambda: sum(_turned("frequency", "standardisation").values()) - BOILER["newness_of_supplier"] * 6 / 7,
                    hint=both(fi="Jako osui vain viimeiseen lukuun. Pane summa sulkeisiin ennen jakoa.", en="Only the last number was divided. Put the sum in brackets before dividing.")),
            Mistake(answer=lambda: _mean(_turned("frequency")), hint=both(fi="Joko vain toinen on käännetty, tai käänsit vähentämällä viidestä. Kun asteikko on yhdestä viiteen, kaksi kääntyy neljäksi.", en="Either only one has been reversed, or you subtracted from five. On a scale from one to five, two becomes four.")),
            Mistake(answer=lambda: sum(_turned("frequency", "standardisation").values()) / 8,
                    hint=both(fi="Kahdeksas osatekijä on päätöksen vaihe. Sitä ei pisteytetä, joten sillä ei myöskään jaeta.", en="The eighth factor is the phase of the decision. It has no score, so it is not among those you divide by.")),
            Mistake(answer=lambda: sum(_turned("frequency", "standardisation").values()), hint=both(fi="Se on summa. Keskiarvo saadaan jakamalla osatekijöiden määrällä.", en="That is the sum. Divide by the number of factors for the mean.")),
            Mistake(answer=lambda: _mean(_turned("frequency", "standardisation", "newness_of_supplier")),
                    hint=both(fi="Käänsit myös toimittajan uutuuden. Uusi toimittaja monimutkaistaa, joten sen pisteet jäävät.", en="You reversed the newness of the supplier too. A new supplier makes it more complex, so its score stays.")),
            Mistake(when=_like(partial(_without_simpler, 5), partial(_without_simpler, 7)), example=partial(_without_simpler, 5),
                    hint=both(fi="Kaksi ostoa helpottavaa on jätetty pois. Ne ovat mukana käännettyinä: osatekijöitä on seitsemän.", en="The two that make buying simpler have been left out. They count, reversed: there are seven factors.")),
            Mistake(when=_like(partial(_subtracted, False), partial(_subtracted, True)), example=partial(_subtracted, False),
                    hint=both(fi="Helpottavan osatekijän pisteet on vähennetty. Käännettyä lukua ei vähennetä, vaan se lasketaan mukaan: 6 miinus pisteet.",
                              en="The scores of the two that make buying simpler have been subtracted. A reversed score is added: 6 minus the score.")),
            Mistake(answer=lambda: sum(BOILER.values()) / 8, hint=both(fi="Kahden pisteet on käännettävä, ja lukuja on seitsemän: vaihetta ei pisteytetä.", en="The scores of two must be reversed, and there are seven: the phase has no score.")),
            Mistake(when=_like(partial(_divided_by, 5), partial(_divided_by, 6)), example=partial(_divided_by, 6),
                    hint=both(fi="Summa on oikein, mutta jakaja ei. Montako lukua laskit yhteen?", en="The sum is right, but not what it is divided by. How many numbers did you add up?")),
            Mistake(answer=lambda: round(buying_centre.purchase_complexity(BOILER), 1), hint=both(fi="Lähellä, mutta tehtävässä kysytään sadasosia: anna luku kahdella desimaalilla.", en="Near, but two decimals are asked for.")),
        ),
        look_back=both(fi="Milloin yksi riittää?", en="When is one enough?"),
        praise=both(fi="Tuttu toimittaja on ainoa asia, joka tässä on helppo. Kattilasta ei päätä se, joka ostaa sairaalan hehkulamput.",
                    en="A known supplier is the only simple thing here. Whoever buys the hospital's light bulbs does not decide on a boiler."),
    ),
    Task(
        id="12.A5",
        sources=("S3-061", "S3-062"),
        title=both(fi="Mitä pesula parantaa?", en="Which certainty should the laundry raise?"),
        prompt=both(fi="""
Pesula hoitaa hotellin liinavaatteet. Hotellin tavoitetaso on kaikissa varmuuksissa korkea. Kuuletko lauseessa epävarmuutta vai varmuutta: parannetaanko jotain kolmesta varmuudesta, vai riittääkö, että varmuutta ylläpidetään? Lue kukin lause yksinään.

- **A** ”En osaa sanoa, montako pyyhettä kesällä kuluu.”
- **B** ”Toinen pesula lupaa saman kymmenen prosenttia halvemmalla. En tiedä, onko siinä perää.”
- **C** ”Kuorma on ollut ovella kuudelta joka aamu kolmen vuoden ajan. Siihen luotan.”
- **D** ”Jos kuorma joskus myöhästyy, en tiedä, kenelle soittaa.”
- **E** ”Laskimme lakanoiden tarpeen yhdessä, ja se piti.”
- **F** ”Hotelliketju haluaa, että käyn läpi kaikki alueen pesulat.”

Korvaa kolme pistettä kunkin kirjaimen kohdalla yhdellä sanalla lainausmerkeissä: {words:text}.
""", en="""
A laundry looks after a hotel's linen. The hotel wants every certainty to be high. Does each sentence show doubt or certainty: is one of the three certainties to be raised, or is it enough to maintain what there is? Read each sentence by itself.

- **A** “I could not say how many towels we shall use in summer.”
- **B** “Another laundry promises the same for ten per cent less. I do not know whether there is anything in it.”
- **C** “The load has been at the door at six every morning for three years. I trust that.”
- **D** “If the load is late some day, I do not know whom to ring.”
- **E** “We worked out together how many sheets we need, and it was right.”
- **F** “The hotel chain wants me to go through all the laundries in the area.”

Replace the three dots of each letter with one word in quotation marks: {words:text}.
"""),
        values=lambda: {"words": listed(CERTAINTY_NAMES)},
        starter='certainties = {"A": ..., "B": ..., "C": ..., "D": ..., "E": ..., "F": ...}',
        solution=both(
            fi='certainties = {"A": "tarve", "B": "markkina", "C": "ylläpidä", "D": "transaktio", "E": "ylläpidä", "F": "markkina"}',
            en='certainties = {"A": "need", "B": "market", "C": "maintain", "D": "transaction", "E": "maintain", "F": "market"}',
        ),
        kind=mapping(choice(*CERTAINTY_NAMES, names=CERTAINTY_NAMES)),
        expected=lambda: dict(HOTEL),
        mistakes=(Mistake(
            when=_raises, example=partial(dict, HOTEL, A="raise"),
            hint=both(fi="”Paranna” ei riitä: kirjoita, mikä kolmesta varmuudesta parannetaan.", en="“Raise” will not do: write which of the three certainties is to be raised."),
        ), *_slips(CERTAINTY_NAMES, HOTEL, {
            "C": ("transaction", both(fi="C puhuu toimituksista, mutta onko asiakas niistä epävarma?", en="C is about deliveries, but is the customer unsure of them?")),
            "E": ("need", both(fi="E:ssä lakanat on jo laskettu, ja laskelma piti. Jääkö siinä parannettavaa?", en="In E the number of sheets has been worked out, and it was right. Is there anything left to raise?")),
            "B": ("transaction", both(fi="B:ssä asiakas vertaa kahta pesulaa. Mitä hän ei tiedä?", en="In B the customer compares two laundries. What is not known?")),
            "F": ("need", both(fi="F:ssä ketju panee asiakkaan katsomaan, keneltä muulta voisi ostaa.", en="In F the chain makes the customer look for others to buy from.")),
            "D": ("market", both(fi="D:ssä on kyse siitä, miten kauppa sujuu, kun jokin menee vikaan.", en="D is about how the deal works when something goes wrong.")),
            "A": ("transaction", both(fi="A:ssa määrä on auki. Tietääkö asiakas, mitä hänen pitäisi ostaa?", en="In A the quantity is open. Does the customer know what to buy?")),
        })),
        look_back=both(fi="Mikä asiakasta arveluttaa?", en="What is the customer unsure of?"),
        praise=both(fi="C ja D ovat samasta toimituksesta: asiakas luottaa arkeen mutta ei poikkeukseen. Yhdessä niistä seuraa, että transaktiovarmuutta parannetaan. Siksi varmuutta ei arvata, vaan kysytään.",
                    en="C and D are about the same delivery: the customer trusts an ordinary day, but not an exception. From the two together it follows that transaction certainty is to be raised. That is why you ask, and do not guess."),
    ),
    Task(
        id="12.A6",
        sources=("S3-119", "S3-120", "S3-121"),
        title=both(fi="Kuusi toimenpidettä", en="Six actions"),
        prompt=both(fi="""
Pesula on kirjannut hotellille kuusi toimenpidettä. Hotellin emäntä jää eläkkeelle **31.3.** Mitä kustakin rivistä puuttuu, vai onko se kunnossa?

| | toimenpide | kenelle | varmuus | kuka meiltä | mihin mennessä |
|---|---|---|---|---|---|
| **A** | Laske yhdessä kesän pyyhetarve. | emäntä | tarve | palveluohjaaja | 20.4. |
| **B** | Näytä vertailu pesuloiden hinnoista. | hotellinjohtaja | markkina | – | 15.2. |
| **C** | Anna päivystysnumero ja kokeile sitä kerran. | vuoropäällikkö | transaktio | ajojärjestelijä | 1.2. |
| **D** | Esittele kolmen vuoden toimitusten luvut. | – | markkina | aluepäällikkö | 28.2. |
| **E** | Kutsu käymään pesulassa. | ketjun hankintajohtaja | markkina | toimitusjohtaja | – |
| **F** | Sovi, mitä myöhästymisestä hyvitetään. | hotellinjohtaja | transaktio | aluepäällikkö | 10.3. |

Korvaa kolme pistettä kunkin kirjaimen kohdalla yhdellä näistä lainausmerkeissä: {words:text}. Sana `"lähtenyt"` tarkoittaa, että rivillä on kaikki kohdat mutta ihminen on määräpäivänä jo poissa.
""", en="""
The laundry has written down six actions for the hotel. The hotel's housekeeper retires on **31 March**. What does each row lack, or is it in order?

| | action | to whom | certainty | owner | due date |
|---|---|---|---|---|---|
| **A** | Work out together how many towels the summer needs. | housekeeper | need | service adviser | 20 April |
| **B** | Show a comparison of the laundries' prices. | hotel manager | market | – | 15 February |
| **C** | Give the emergency number, and try it once. | shift manager | transaction | route planner | 1 February |
| **D** | Present the figures of three years of deliveries. | – | market | area manager | 28 February |
| **E** | Invite to visit the laundry. | head of purchasing of the chain | market | managing director | – |
| **F** | Agree on the compensation for a late load. | hotel manager | transaction | area manager | 10 March |

Replace the three dots of each letter with one of these in quotation marks: {words:text}. The word `"gone"` means that the row lacks nothing, but the person will have left by the due date.
"""),
        values=lambda: {"words": listed(LACK_NAMES)},
        starter='lacking = {"A": ..., "B": ..., "C": ..., "D": ..., "E": ..., "F": ...}',
        solution=both(
            fi='lacking = {"A": "lähtenyt", "B": "kuka", "C": "kunnossa", "D": "kenelle", "E": "päivä", "F": "kunnossa"}',
            en='lacking = {"A": "gone", "B": "owner", "C": "in order", "D": "to whom", "E": "due date", "F": "in order"}',
        ),
        kind=mapping(choice(*LACK_NAMES, names=LACK_NAMES)),
        expected=lambda: dict(LAUNDRY),
        mistakes=_slips(LACK_NAMES, LAUNDRY, {
            "A": ("complete", both(fi="Rivillä A on kaikki kohdat. Lue vielä tehtävän alku: kenestä siinä kerrotaan?", en="Row A has everything. Read the beginning of the task again: whom is it about?")),
            "B": ("to_whom", both(fi="Rivillä B tiedetään, kenelle vertailu näytetään. Katso, mikä sarake on tyhjä.", en="Row B says to whom the comparison is shown. Look which column is empty.")),
            "D": ("who", both(fi="Rivin D vastuuhenkilö on aluepäällikkö. Mihin sarakkeeseen ei ole kirjoitettu mitään?", en="The owner of row D is the area manager. In which column has nothing been written?")),
            "E": ("complete", both(fi="Rivin E kutsu on hyvä. Lue se viimeiseen sarakkeeseen asti.", en="The invitation on row E is a good one. Read it to the last column.")),
            "C": ("gone", both(fi="Tarkista rivi C: onko jokin sarake tyhjä, ja kuka hotellista on lähdössä?", en="Check row C: is any column empty, and is its person the one leaving the hotel?")),
            "F": ("gone", both(fi="Tarkista rivi F: onko jokin sarake tyhjä, ja kuka hotellista on lähdössä?", en="Check row F: is any column empty, and is its person the one leaving the hotel?")),
        }),
        look_back=both(fi="Kenelle, miksi, kuka, milloin?", en="To whom, why, who, and when?"),
        praise=both(fi="Kaksi kuudesta on valmiita. Rivi A on vaarallisin, koska siinä ei näytä olevan vikaa.",
                    en="Two of six are ready. Row A is the most dangerous, because nothing seems to be wrong with it."),
    ),
    Task(
        id="12.A7",
        sources=("S3-053", "S3-058"),
        title=both(fi="Jatko: kaksi lähtee yhtä aikaa", en="Going further: if two people leave at once"),
        prompt=both(fi="""
*Suvilinja.* Hylkeluodon Kalanjalostuksesta (`A00219`) lähtevät tuotantopäällikkö `H10` ja laatupäällikkö `H12` samaan uuteen yritykseen. Mitkä roolit jäävät vaille haltijaa?

Aja ensin alla oleva solu: se näyttää ihmiset ja kokeilee, mitä kävisi, jos *vain* `H10` lähtisi. Muuta luettelo, aja uudelleen ja kirjoita luettelo rooleista lainausmerkeissä. Voit kirjoittaa ne suomeksi tai niin kuin solu ne antaa (*initiator* on aloitteentekijä, *user* käyttäjä, *adviser* vaikuttaja, *decider* päättäjä, *approver* hyväksyjä, *buyer* ostaja, *gatekeeper* portinvartija).
""", en="""
*Suvilinja.* The production manager `H10` and the quality manager `H12` of Hylkeluodon Kalanjalostus (`A00219`) leave for the same new company. Which roles does nobody hold then?

Run the cell below first: it shows the people, and tries what would happen if *only* `H10` left. Change the list, run it again, and write a list of the roles in quotation marks.
"""),
        given="""
fish = people[people["account"] == "A00219"][["person", "position", "role_1", "role_2"]]
print(fish)

buying_centre.roles_lost(fish, ["H10"])
""",
        starter="lost = ...",
        solution="""
lost = list(buying_centre.roles_lost(fish, ["H10", "H12"]))
lost
""",
        kind=set_of(choice(*ROLE_NAMES, names=ROLE_NAMES)),
        expected=lambda: set(buying_centre.roles_lost(_of(FISH), LEAVE)),
        mistakes=(
            Mistake(answer=lambda: set(buying_centre.roles_lost(_of(FISH), LEAVE[:1])), hint=both(fi="Niin kävisi, jos vain tuotantopäällikkö lähtisi.", en="That would happen if only the production manager left.")),
            Mistake(answer=lambda: {"initiator", "user", "adviser"}, hint=both(fi="Katso, onko vaikuttajia jäljellä: talouspäällikkö ei lähde.", en="See whether an influencer is left: the finance manager does not leave.")),
            Mistake(answer=lambda: set(ROLE_NAMES) - {"initiator", "user"}, hint=both(fi="Noilla rooleilla on yhä haltija. Kysytään niitä, joilla ei enää ole.", en="Those are still held. The question is about those that nobody holds any more.")),
        ),
        look_back=both(fi="Poista yksi ihminen", en="Remove one person"),
        praise=both(fi="Kummankaan lähtö yksin ei veisi käyttäjää. Yhdessä he vievät: varamies ei auta, jos hän lähtee samalla ovenavauksella.",
                    en="If only one of them left, there would still be a user. Together they take the role away: a deputy who leaves through the same door is no help."),
    ),
    Task(
        id="12.A8",
        sources=("S3-136",),
        title=both(fi="Jatko: kuka meiltä kenellekin?", en="Going further: who of ours should meet whom?"),
        prompt=both(fi="""
Pesula etsii hotelliketjun ihmisille vastinparit omasta väestään, jossa ovat toimitusjohtaja, aluepäällikkö, ajojärjestelijä ja laatuvastaava. Kuka sopii kullekin tasoltaan ja alaltaan?

- **A** hygieniapäällikkö: hänen arviotaan kysytään, kun pesutapa valitaan
- **B** ketjun hankintajohtaja: hyväksyy kaikkien hotellien sopimukset
- **C** vuoropäällikkö: ottaa kuorman vastaan aamulla
- **D** hotellinjohtaja: päättää oman hotellinsa pesulasta

Korvaa kolme pistettä kunkin kirjaimen kohdalla yhdellä sanalla lainausmerkeissä: {words:text}.
""", en="""
A laundry looks for counterparts to the people of a hotel chain among its own people: a managing director, an area manager, a route planner and a quality officer. Who suits whom by level and field?

- **A** hygiene manager: asked for an assessment when the way of washing is chosen
- **B** the chain's head of purchasing: approves the agreements of all its hotels
- **C** shift manager: receives the load in the morning
- **D** hotel manager: decides on the laundry of this hotel

Replace the three dots of each letter with one of these in quotation marks: {words:text}.
"""),
        values=lambda: {"words": listed(OURS_NAMES)},
        starter='counterparts = {"A": ..., "B": ..., "C": ..., "D": ...}',
        solution=both(
            fi='counterparts = {"A": "laatuvastaava", "B": "toimitusjohtaja", "C": "ajojärjestelijä", "D": "aluepäällikkö"}',
            en='counterparts = {"A": "quality officer", "B": "managing director", "C": "route planner", "D": "area manager"}',
        ),
        kind=mapping(choice(*OURS_NAMES, names=OURS_NAMES)),
        expected=lambda: dict(TEAM),
        mistakes=_slips(OURS_NAMES, TEAM, {
            "D": ("director", both(fi="B ja D: kumpi on tasoltaan korkeammalla? Oman väen taso valitaan sen mukaan.", en="B and D: which of them is at a higher level? The level of our own follows from that.")),
            "C": ("quality", both(fi="C ottaa kuorman vastaan. Kuka meiltä tietää, missä kuorma on?", en="C receives the load. Who of ours knows where the load is?")),
            "A": ("area", both(fi="A puhuu hygieniasta. Kenen ala se on?", en="A talks about hygiene. Whose field is that?")),
            "B": ("planner", both(fi="B hyväksyy kaikkien hotellien sopimukset. Kuka meiltä on samalla tasolla?", en="B approves the agreements of all the hotels. Who of ours is at that level?")),
        }),
        look_back=both(fi="Kuka esittelee, kuka menee?", en="Who introduces, who goes?"),
        praise=both(fi="Toimitusjohtajan kannattaa mennä sinne, minne kukaan muu ei pääse. Muualla hän vie paikan siltä, joka tuntee asian.",
                    en="A managing director should go where nobody else gets in. Elsewhere he or she takes the place of somebody who knows the matter."),
    ),
    Task(
        id="12.A9",
        title=both(fi="Jatko: säilytä, kirjoita uudelleen vai poista?", en="Going further: keep, rewrite or delete?"),
        prompt=both(fi="""
Pesulan työkirjassa on kuusi merkintää hotellin ihmisistä. Mitä kullekin pitää tehdä?

- **A** ”Hotellinjohtaja haluaa hinnan vuodeksi kerrallaan.”
- **B** ”Emännällä on avioero kesken.”
- **C** ”Vuoropäällikkö on laiska lukemaan sähköposteja.”
- **D** ”Hygieniapäällikkö pyytää testituloksen jokaisesta pesuaineesta.”
- **E** ”Edellinen hankintajohtaja (lähti 2023) piti golfista.”
- **F** ”Hankintajohtaja on hankala.”

Korvaa kolme pistettä kunkin kirjaimen kohdalla yhdellä näistä lainausmerkeissä: {words:text}.
""", en="""
The laundry's workbook has six notes about the hotel's people. What must be done with each?

- **A** “The hotel manager wants the price for a year at a time.”
- **B** “The housekeeper is going through a divorce.”
- **C** “The shift manager is too lazy to read e-mail.”
- **D** “The hygiene manager asks for a test result of every detergent.”
- **E** “The former head of purchasing (left in 2023) liked golf.”
- **F** “The head of purchasing is difficult.”

Replace the three dots of each letter with one of these in quotation marks: {words:text}.
"""),
        values=lambda: {"words": listed(FATE_NAMES)},
        starter='notes = {"A": ..., "B": ..., "C": ..., "D": ..., "E": ..., "F": ...}',
        solution=both(
            fi='notes = {"A": "säilytä", "B": "poista", "C": "kirjoita uudelleen", "D": "säilytä", "E": "poista", "F": "kirjoita uudelleen"}',
            en='notes = {"A": "keep", "B": "delete", "C": "rewrite", "D": "keep", "E": "delete", "F": "rewrite"}',
        ),
        kind=mapping(choice(*FATE_NAMES, names=FATE_NAMES)),
        expected=lambda: dict(NOTES),
        mistakes=_slips(FATE_NAMES, NOTES, {
            "B": ("rewrite", both(fi="B kertoo yksityiselämästä. Onko mitään sanamuotoa, jossa pesula tarvitsisi tiedon?", en="B is about private life. Is there any wording in which the laundry would need it?")),
            "C": ("delete", both(fi="C:ssä on hyödyllinen havainto arvostelun sisällä: millä tavalla hänet tavoittaa?", en="In C there is a useful observation inside a judgement: how can this person be reached?")),
            "D": ("rewrite", both(fi="D kertoo, mitä ihminen pyytää. Onko siinä jotain, mitä hän ei voisi kuulla?", en="D says what the person asks for. Is there anything that he or she could not hear?")),
            "E": ("keep", both(fi="E:n ihminen on lähtenyt. Mihin tietoa vielä tarvitaan?", en="The person of E has left. What is it still needed for?")),
            "F": ("delete", both(fi="F on arvio, mutta sen takana on jokin teko. Mitä hän teki tai sanoi?", en="F is an opinion, but there is some act behind it. What did the person do or say?")),
            "A": ("delete", both(fi="A kertoo, mitä ihminen haluaa. Tarvitseeko pesula sitä, ja kestäisikö se ääneen lukemisen?", en="A says what the person wants. Does the laundry need it, and would it bear being read aloud?")),
        }),
        look_back=both(fi="Lukisitko tämän hänelle ääneen?", en="Would you read this to them aloud?"),
        praise=both(fi="Uudelleen kirjoitettuna C voisi olla: ”Tavoittaa paremmin puhelimella kuin sähköpostilla”, jos niin on. Se on ystävällisempi ja hyödyllisempi.",
                    en="Rewritten, C could be: “Easier to reach by telephone than by e-mail”, if that is so. It is kinder, and more useful."),
    ),
    OpenTask(
        id="12.O1",
        sources=("S3-060", "S3-136"),
        title=both(fi="Jatko: oma ostokeskus", en="Going further: a buying centre of your own"),
        prompt=both(fi="""
Valitse ostaja, jonka tunnet (asiakas, oma työpaikka, koulu, taloyhtiö). Ajattele yhtä ostoa. Kirjoita: 1) kuka on missäkin seitsemästä roolista (tehtävä riittää, älä kirjoita nimiä), 2) kuka heistä voi sanoa kyllä, 3) kenet myyjä todennäköisesti tuntee, 4) kenen lähtö sotkisi eniten ja miksi. Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
Choose a buyer that you know (a customer, your workplace, a school, a housing company). Think of one purchase. Write: 1) who holds each of the seven roles (a position will do; do not write names), 2) which of them can say yes, 3) whom a seller probably knows, 4) whose leaving would upset things most, and why. Write your answer between the quotation marks.
"""),
        answer="own_centre",
        model=both(fi="""
Mallivastaus (tekijän täydennys). Taloyhtiö teettää kattoremontin. 1) Aloitteentekijä on ylimmän kerroksen asukas, käyttäjiä kaikki asukkaat,
vaikuttaja kuntotutkija, päättäjä hallitus, hyväksyjä yhtiökokous, ostaja isännöitsijä ja portinvartija isännöintitoimiston
asiakaspalvelu. 2) Kyllä voivat sanoa hallitus ja yhtiökokous. 3) Urakoitsija tuntee isännöitsijän. 4) Eniten sotkisi kuntotutkijan vaihtuminen:
hallitus luottaa häneen, ja uusi aloittaisi alusta. Isännöitsijän tilalle tulee toinen samasta toimistosta.
""", en="""
Model answer (author's completion). A housing company has its roof renovated. 1) The initiator is a resident of the top floor, the users are all
residents, the influencer is the surveyor, the decider the board, the approver the shareholders' meeting, the buyer the property manager,
and the gatekeeper the customer service of the property manager's office. 2) The board and the shareholders' meeting can say yes. 3) The contractor knows the
property manager. 4) A change of surveyor would upset things most: the board trusts this one, and a new one would start from the beginning.
A property manager is replaced by another from the same office.
"""),
        points=(
            both(fi="Jäikö jokin rooli tyhjäksi, ja keneltä sen saisi tietää?", en="Was a role left empty, and who would know?"),
            both(fi="Onko joku roolissa, joka ei näy tittelistä?", en="Is somebody in a role that the title does not show?"),
            both(fi="Pääseekö myyjä tutun kautta sen luo, joka voi sanoa kyllä?", en="Can the seller get to somebody who says yes through somebody known?"),
        ),
        rubric=(
            (both(fi="Roolit", en="Roles"), both(fi="antaa haltijan ainakin viidelle roolille tai sanoo, ettei tiedä", en="gives a holder for at least five roles, or says that it is not known")),
            (both(fi="Kyllä", en="Yes"), both(fi="erottaa päättäjän ja hyväksyjän ostajasta", en="tells the decider and the approver apart from the buyer")),
            (both(fi="Lähtijä", en="Leaving"), both(fi="perustelee lähdön vaikutuksen roolilla eikä luonteella", en="explains the effect of leaving by the role, not by character")),
        ),
        minimum_words=40,
    ),
    OpenTask(
        id="12.O2",
        sources=("S1-004",),
        title=both(fi="Jatko: kuka on asiakas?", en="Going further: who is the customer?"),
        prompt=both(fi="""
Koulutuspäivän kiperä kysymys: *Kuka on asiakas?* Vanhempi ostaa lapselle soittotunnit musiikkiopistosta, ja kunta maksaa niistä puolet. Kuka on ostaja, kuka käyttäjä, kuka maksaja ja kuka päättäjä? Kenen tyytyväisyyttä opiston pitäisi mitata, ja mitä jää näkemättä, jos se kysyy vain yhdeltä? Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
The tricky question of the training day: *Who is the customer?* A parent buys a child music lessons at a music school, and the municipality pays half. Who is the buyer, who the user, who pays, and who decides? Whose satisfaction should the school measure, and what remains unseen if it asks only one of them? Write your answer between the quotation marks.
"""),
        answer="customer",
        model=both(fi="""
Mallivastaus (tekijän täydennys). Lapsi on käyttäjä ja usein aloitteentekijä, vanhempi ostaja, maksaja ja perheen päättäjä. Kunta on toinen maksaja, ja
sen päätökset tekee sivistyslautakunta, joka ei tapaa lasta koskaan. Opiston pitäisi kysyä ainakin kahdelta: lapselta, onko tunnilla hyvä olla,
ja vanhemmalta, onko se rahan ja ajan arvoista. Jos kysytään vain vanhemmalta, ei huomata lasta, joka lopettaa keväällä. Jos ei kysytä
kunnalta, tuki voi loppua, vaikka kaikki perheet olisivat tyytyväisiä.
""", en="""
Model answer (author's completion). The child is the user and often the initiator; the parent is the buyer, pays, and decides for the family. The
municipality pays too, and its decisions are made by the education committee, which never meets the child. The school should ask at least two: the
child, whether it is good to be at the lesson, and the parent, whether it is worth the money and the time. If only the parent is asked, nobody notices the
child who gives up in spring. If the municipality is not asked, the subsidy may end although every family is satisfied.
"""),
        points=(
            both(fi="Kuka voi lopettaa sopimuksen, ja kuka saa toisen lopettamaan sen?", en="Who can end the agreement, and who makes somebody else end it?"),
            both(fi="Kuka ei tapaa opettajaa koskaan?", en="Who never meets the teacher?"),
            both(fi="Onko jollakulla kaksi roolia?", en="Has anybody two roles?"),
        ),
        rubric=(
            (both(fi="Roolit", en="Roles"), both(fi="erottaa käyttäjän, ostajan, maksajan ja päättäjän", en="tells user, buyer, payer and decider apart")),
            (both(fi="Mittaus", en="Measuring"), both(fi="sanoo, keneltä kysytään mitä", en="says who is asked what")),
            (both(fi="Katve", en="Blind spot"), both(fi="nimeää jotain, mikä yhdeltä kysymällä jäisi näkemättä", en="names something that would remain unseen if only one of them were asked")),
        ),
        minimum_words=35,
    ),
    OpenTask(
        id="12.O3",
        sources=("S3-121", "S3-136"),
        title=both(fi="Jatko: kenet lähetät toimitusjohtajan luo?", en="Going further: whom do you send to the president?"),
        prompt=both(fi="""
*Luennon asiakas RL.* Kalvolta 73 on kadonnut solu: kuka omasta väestä pitää yhteyttä RL:n toimitusjohtajaan? Tiedossa on, että hän tavoittelee laatua, että parannettava varmuus on markkinavarmuus, että ulkopuoliset toimijat vaikuttavat häneen (keitä ne ovat, sitä kalvolla ei sanota) ja että toimet ovat *viittaa pitkään yhteistyöhön* ja *osoita mahdollisuus parempaan tiedonkulkuun*. Ostopäällikön luona käy nuorempi insinööri, projektipäällikön luona vanhempi. Kenet lähettäisit, miksi, ja mitä vaaraa siinä on? Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
*The lecture's customer RL.* Slide 73 has lost a cell: who from our side keeps in touch with RL's president? What is known is that the president is after quality, that the certainty to be raised is market certainty, that external actors influence the president (the slide does not say who they are), and that the actions are *refer to the long cooperation* and *point out the possibility of a better flow of information*. A junior engineer visits the purchasing manager, a senior one the project manager. Whom would you send, why, and what danger is there in it? Write your answer between the quotation marks.
"""),
        answer="sent",
        model=both(fi="""
Mallivastaus (tekijän täydennys). Oman toimitusjohtajan. Taso sopii, ja pitkästä yhteistyöstä uskotaan sitä, joka siitä vastaa. Hän voi myös luvata
tiedonkulun, johon tarvitaan molempien yritysten väkeä. Kalvolta se ei selviä: teksti, joka toistuu kalvolla, on kadonnut, ja ”Prezes” olisi
toistunut, joten vastaus on uskottava mutta ei varma. Vaara on, että käynti on kohtelias ja seuraukseton: toimitusjohtaja ei tunne hanketta. Siksi vanhempi
insinööri lähtee mukaan tai kertoo etukäteen, mitä on kesken. Toinen vaara on, että johtajalla on vain yksi sellainen iltapäivä vuodessa.
""", en="""
Model answer (author's completion). Our own managing director. The level fits, and talk of a long cooperation is believed when it comes from the person who is responsible for it. The managing
director can also promise a flow of information that needs people of both companies. The slide does not settle it: text repeated on a slide has been lost, and
“Prezes” would have been repeated, so the answer is plausible, but not certain. The danger is a visit that is polite and leads to nothing: the managing director does
not know the project. So the senior engineer comes along, or says beforehand what is going on. Another danger is that there is only one such afternoon in a year.
"""),
        points=(
            both(fi="Sopivatko taso ja ala?", en="Do level and field fit?"),
            both(fi="Kuka uskoo ketä, kun puhutaan vuosien yhteistyöstä?", en="Who is believed when they speak of years of cooperation?"),
            both(fi="Kuinka varma olet, että kalvolla luki juuri niin?", en="How sure are you that the slide said just that?"),
        ),
        rubric=(
            (both(fi="Valinta", en="Choice"), both(fi="perustelee henkilön tasolla ja alalla", en="gives reasons by level and field")),
            (both(fi="Toimet", en="Actions"), both(fi="kytkee valinnan kalvon toimiin ja markkinavarmuuteen", en="ties the choice to the slide's actions and to market certainty")),
            (both(fi="Vaara", en="Danger"), both(fi="nimeää, mikä voi mennä vikaan", en="names what may go wrong")),
        ),
        minimum_words=35,
    ),
    OpenTask(
        id="12.O4",
        sources=("S3-061", "S3-119", "S3-120", "S3-136"),
        title=both(fi="Asiakas, jota et ole nähnyt: hissihuolto", en="A customer you have not seen: lift maintenance"),
        prompt=both(fi="""
Hissihuolto Nousun suurin asiakas on säätiö, jolla on 60 vuokrataloa. Nousun työkirjassa lukee:

- **kiinteistöpäällikkö**: ostaja ja portinvartija, vaikutusvalta 2, puhuu puolestanne, 14 yhteydenottoa; vaihtaa työpaikkaa 1.4.
- **kiinteistöjohtaja**: päättäjä, vaikutusvalta 5, 1 yhteydenotto; ”pihi, inhoaa myyjiä”
- **hallituksen puheenjohtaja**: hyväksyjä, vaikutusvalta 5, ei yhteydenottoja
- **huoltomies**: käyttäjä, vaikutusvalta 1, 5 yhteydenottoa
- **energia-asiantuntija**: vaikuttaja, vaikutusvalta 3, ei yhteydenottoja; kiinteistöjohtaja kysyy häneltä

Varmuudet: tarve korkea, tavoite korkea; markkina matala, tavoite korkea (kilpailija tarjoaa etävalvontaa); transaktio keskitaso, tavoite korkea (hissi seisoi viime vuonna kolme päivää, eikä kukaan ilmoittanut). Omaa väkeä ovat myyjä, huoltopäällikkö ja toimitusjohtaja. Tänään on 10.1.

Kirjoita toimitusjohtajalle: 1) keihin vuoden 20 yhteydenottoa kohdistuivat ja mitä 1.4. tapahtuu, 2) kaksi toimenpidettä, joissa kummassakin on ihminen, varmuus, vastuuhenkilö ja määräpäivä; ainakin toinen koskee ihmistä, joka voi sanoa kyllä, 3) kiinteistöjohtajan merkintä niin, että hän voi lukea sen, 4) mitä näistä tiedoista ei voi päätellä. Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
The largest customer of the lift maintenance company Nousu is a foundation with 60 blocks of rented flats. Nousu's workbook says:

- **property manager**: buyer and gatekeeper, influence 2, speaks for you, 14 contacts; changes jobs on 1 April
- **property director**: decider, influence 5, 1 contact; “stingy, hates sellers”
- **chair of the board**: approver, influence 5, no contacts
- **caretaker**: user, influence 1, 5 contacts
- **energy specialist**: influencer, influence 3, no contacts; the property director asks this person

Certainties: need high, wanted high; market low, wanted high (a competitor offers remote monitoring); transaction medium, wanted high (last year a lift stood still for three days, and nobody was told). Your own people are a seller, a service manager and a managing director. Today is 10 January.

Write to the managing director: 1) with whom the year's 20 contacts were, and what happens on 1 April, 2) two actions, each with a person, a certainty, an owner and a due date, and at least one of them aimed at somebody who can say yes, 3) the note about the property director so that he or she may read it, 4) what cannot be concluded from these facts. Write your answer between the quotation marks.
"""),
        answer="advice",
        model=both(fi="""
Mallivastaus (tekijän täydennys). 1) Yhteydenotoista 14, siis 70 prosenttia, kohdistui ihmiseen, joka voi sanoa vain ei, ja yksi ihmiseen, joka voi sanoa kyllä. Huoltomieheen
oltiin yhteydessä viidesti, ja se on hyvä: hän tietää viat. Huhtikuun alussa lähtevät ostaja ja portinvartija samassa ihmisessä, ja hän on ainoa, jonka tiedetään puhuvan puolestamme. 2) Markkinavarmuus:
huoltopäällikkö käy energia-asiantuntijan kanssa läpi, mitä etävalvonta maksaisi ja säästäisi, 31.1. mennessä, sillä päättäjä kysyy häneltä. Transaktiovarmuus:
huoltopäällikkö sopii kiinteistöjohtajan kanssa, kuka ilmoittaa viasta ja missä ajassa, 28.2. mennessä; kiinteistöpäällikköä pyydetään esittelemään, kun hän vielä voi.
Tarvevarmuutta ylläpidetään, siihen ei kuluteta aikaa. 3) ”Pyytää jokaisesta
tarjouksesta laskelman ja haluaa asiat kirjallisesti.” Jos emme tiedä, mitä hän on pyytänyt, merkintä poistetaan. 4) Ei tiedetä, kuka tulee kiinteistöpäällikön tilalle, miten muut meihin suhtautuvat, kuka arvioi
varmuudet, kysyttiinkö niitä asiakkaalta, eikä sitä, onko yhteydenotoista ollut hyötyä.
""", en="""
Model answer (author's completion). 1) 70% of the contacts (14) were with a person who can only say no, and one with a person who can say yes. The caretaker
was contacted five times, and that is good: caretakers know the faults. At the beginning of April buyer and gatekeeper leave in one person, the only one who is known to speak for us. 2) Market certainty:
the service manager goes through with the energy specialist what remote monitoring would cost and save, by 31 January, because the decider asks this person. Transaction certainty: the
service manager agrees with the property director on who reports a fault and how fast, by 28 February; the property manager is asked to introduce us, while that is still possible.
Need certainty is maintained, and no time is spent on it. 3) “Asks for a calculation
with every offer, and wants things in writing.” If we do not know what the property director has asked for, the note is deleted. 4) It is not known who will follow the property manager, how the others feel about us, who assessed the certainties
and whether the customer was asked, or whether the contacts have been of any use.
"""),
        points=(
            both(fi="Kuka voi sanoa kyllä, ja keneen heistä on oltu yhteydessä?", en="Who can say yes, and which of them has been contacted?"),
            both(fi="Mihin saakka kiinteistöpäällikkö voi vielä esitellä teidät?", en="Until when can the property manager still introduce you?"),
            both(fi="Mikä kolmesta varmuudesta ei tarvitse toimenpidettä?", en="Which of the three certainties needs no action?"),
            both(fi="Mitä kiinteistöjohtaja ajattelisi merkinnästään?", en="What would the property director think of the note?"),
        ),
        rubric=(
            (both(fi="Tilanne", en="Situation"), both(fi="laskee osuuden ja nimeää lähtevät roolit", en="works out the share, and names the roles that leave")),
            (both(fi="Toimenpiteet", en="Actions"), both(fi="kummassakin toimenpiteessä on ihminen, varmuus, vastuuhenkilö ja määräpäivä, ja ainakin toinen koskee ihmistä, joka voi sanoa kyllä", en="both actions have a person, a certainty, an owner and a due date, and at least one of them is aimed at somebody who can say yes")),
            (both(fi="Merkintä", en="Note"), both(fi="kertoo, mitä ihminen on sanonut tai tehnyt, tai poistaa merkinnän", en="says what the person has said or done, or deletes the note")),
            (both(fi="Rajat", en="Limits"), both(fi="nimeää tiedon, joka puuttuu", en="names a fact that is missing")),
        ),
        minimum_words=30,
    ),
)
