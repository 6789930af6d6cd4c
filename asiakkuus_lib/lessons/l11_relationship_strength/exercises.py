"""Exercises of lesson 11: relationship strength. Every expected answer is computed from the course's data or the task."""

from collections.abc import Mapping, Sequence
from functools import cache, partial
from typing import Any

import pandas as pd

from asiakkuus_lib import clv, customer_share, key_accounts, relationship
from asiakkuus_lib.learn.kinds import choice, mapping, number, ordered
from asiakkuus_lib.learn.tasks import Mistake, OpenTask, Page, Task
from asiakkuus_lib.lessons.common.account_book import AccountBook
from asiakkuus_lib.lessons.common.words import but, listed, wrong_words
from asiakkuus_lib.locale import Both, both
from asiakkuus_lib.reading import course_data

DIRECTION_NAMES: dict[str, tuple[str, ...]] = {
    "stronger": ("luja", "strong"),
    "weaker": ("heikko", "weak"),
    "neither": ("ei kumpikaan", "neither", "ei kumpaakaan"),
}
# Of task A1, in the order of its sentences.
CLEANING = ("stronger", "weaker", "neither", "weaker", "stronger", "neither")
# Of task A2: how a lift maintenance firm and a housing company rate their relationship.
LIFT = pd.DataFrame(
    {"us": [3, 4, 4, 3, 4, 5, 2, 2, 4], "customer": [2, 2, 3, 3, 3, 4, 3, 4, 4]}, index=list(relationship.CRITERIA)
)
# Of task A3.
EXPECTED, PERCEIVED = {"technical": 4.0, "functional": 4.5}, {"technical": 4.5, "functional": 3.0}
BOND_WORDS: dict[str, tuple[str, ...]] = {
    "legal": ("juridinen", "legal", "oikeudellinen"),
    "economic": ("taloudellinen", "economic"),
    "technological": ("tekninen", "technological", "technical", "teknologinen"),
    "geographical": ("maantieteellinen", "geographical", "geographic"),
    "time": ("ajallinen", "time"),
    "knowledge": ("tiedollinen", "knowledge", "tieto"),
    "social": ("sosiaalinen", "social"),
    "cultural": ("kulttuurinen", "cultural"),
    "ideological": ("ideologinen", "ideological"),
    "psychological": ("psykologinen", "psychological"),
}
# Of task A4, in the order of its sentences.
ACCOUNTANCY = ("legal", "knowledge", "technological", "social", "economic", "cultural", "ideological", "psychological")
QUALITY_NAMES: dict[str, tuple[str, ...]] = {"technical": ("mitä", "what", "tekninen", "technical"), "functional": ("miten", "how", "toiminnallinen", "functional")}
# Of task A5, in the order of its sentences.
HEALTH = ("functional", "functional", "technical", "technical", "functional", "technical")
LEVEL_WORDS: dict[str, tuple[str, ...]] = {"operative": ("operatiivinen", "operational", "operative"), "tactical": ("taktinen", "tactical"), "strategic": ("strateginen", "strategic")}
# Of task A6: how each side rates the levels.
PAPER_MILL = {"us": {"operative": 4, "tactical": 3, "strategic": 4}, "customer": {"operative": 4, "tactical": 4, "strategic": 2}}
CRITERION_WORDS: dict[str, tuple[str, ...]] = {
    "bargaining_power": ("neuvotteluvoima", "bargaining power"),
    "information_exchange": ("tiedonvaihto", "information exchange"),
    "cooperation": ("yhteistyö", "cooperation"),
    "institutionalisation": ("institutionalisoituminen", "institutionalisation"),
    "commitment": ("sitoutuminen", "commitment"),
    "trust": ("luottamus", "trust"),
    "perceived_distance": ("koettu etäisyys", "perceived distance", "etäisyys", "distance"),
    "external_influence": ("ulkopuolisten vaikutus", "influence of outsiders", "external influence"),
}
GAP_COLUMNS = ["bought", "wallet_low", "wallet_likely", "wallet_high", "most_to_one", "market_growth", "share_before", "share_after"]
# Of task A7: where the two sides have drifted apart most.
APART = "commitment"
# Of task A8: how much a rating must have fallen, and who already gets time.
FALL, BUSY = 0.3, "A00219"
CANDIDATES: dict[str, tuple[str, ...]] = {
    "A00219": ("Hylkeluodon Kalanjalostus Oy",), "A00354": ("Siikasalmen Elintarvike Oy",), "A00615": ("Myrskyluodon Kurssikeskus Oy",),
    "A00677": ("Tervaluodon Sahatavara Oy",), "A00756": ("Ristens Data Ab",), "A01441": ("Reimarisaaren Laskenta Oy",), "A01813": ("Siikasalmen kunta",),
    "A02215": ("Kajavakarin Insinööritoimisto Oy",), "A02319": ("Ejderholmens Konsult Ab",), "A02375": ("Kuunariniemen Elintarvike Oy",),
    "A02409": ("Ruohokarin kunta",), "A02477": ("Nuottasaaren Betoni Oy",), "A02867": ("Kajavakarin Ohjelmistot Oy",), "A04040": ("Vindgrundets Varv Ab",),
}  # fmt: skip
# Of task A9: two customers rated from 1 to 3, with lost cells.
TABLE = pd.DataFrame({"A": [3, None, 3, 2], "B": [2, 3, 1, None]}, index=["cooperation", "trust", "commitment", "information_exchange"])
# Of task A10: what one customer of a garage brings in a year, for how many years, and how many leave.
MARGIN, YEARS, RATE, LEAVE = 120, 4, 0.10, 3


def _strengths(turn: Sequence[str] = relationship.REVERSED, length: bool = False) -> list[float]:
    """Of task A2: our mean, the customer's and their difference."""
    rows = list(relationship.CRITERIA if length else relationship.SCORED)
    ours, theirs = relationship.directed(LIFT.T, turn)[rows].mean(axis=1)
    return [float(ours), float(theirs), float(ours - theirs)]


def _one_wrong(answer: object, wrong: int) -> bool:
    """Whether of the two means of task A2 this one is wrong, and the other right."""
    if not (isinstance(answer, list) and len(answer) == 3 and all(isinstance(each, int | float) for each in answer)):
        return False
    right = [abs(each - found) < 0.006 for each, found in zip(answer[:2], _strengths()[:2], strict=True)]
    return right[1 - wrong] and not right[wrong]


def _quality(sign: int = 1, whole: str = "mean") -> list[float]:
    gaps = sign * relationship.quality_gaps(EXPECTED, PERCEIVED)
    return [*map(float, gaps), float(getattr(gaps, whole)())]


def _swapped(found: Sequence[str], one: str, other: str) -> list[str]:
    return [{one: other, other: one}.get(word, word) for word in found]


@cache
def _means() -> pd.DataFrame:
    """Mean points by criterion, side and year of the accounts that both sides have rated in both years."""
    ratings = course_data("relationship_ratings")
    years = ratings.groupby("customer_id")["year"].nunique()
    told = ratings[ratings["customer_id"].map(years).eq(2) & ratings["criterion"].ne("length")]
    points = told["rating"].where(~told["criterion"].isin(relationship.REVERSED), 6 - told["rating"])
    found = points.groupby([told["criterion"], told["rater"], told["year"]]).mean().unstack(["rater", "year"])
    return found.set_axis(found.columns.map("{0[0]}_{0[1]}".format), axis=1)


def _most_apart(then: bool = True, now: bool = True) -> list[str | float]:
    """The criterion on which the gap has grown most (or is the largest in one year), and by how much."""
    means = _means()
    gaps = {year: means[f"us_{year}"] - means[f"customer_{year}"] for year in (2024, 2025)}
    change = gaps[2025] * now - gaps[2024] * then * (1 if now else -1)
    return [str(change.idxmax()), float(change.max())]


def _one_side(side: str) -> list[str | float]:
    """Of task A7: the largest change of one side alone, a fall of the customers' or a rise of ours."""
    means = _means()
    change = means[f"{side}_2025"] - means[f"{side}_2024"]
    at = str(change.idxmin() if side == "customer" else change.idxmax())
    return [at, float(change[at])]


def _fall_of_customers() -> list[str | float]:
    means = _means()
    fall = means["customer_2024"] - means["customer_2025"]
    return [str(fall.idxmax()), float(fall.max())]


@cache
def _accounts() -> pd.DataFrame:
    """Suvilinja's candidates as the second cell of task A8 has them."""
    book = AccountBook.of_course()
    told = book.relationship[book.relationship["rater"] == "customer"]
    by_time = {when: relationship.strength(told[told["when"] == when].set_index("account")[list(relationship.CRITERIA)]) for when in ("then", "now")}
    return pd.DataFrame({
        "bought": book.accounts["bought"], "attainable": customer_share.account_gaps(book.accounts[GAP_COLUMNS])["attainable"],
        "strength": by_time["now"], "change": by_time["now"] - by_time["then"], "gate": key_accounts.verify(book.accounts)["verdict"],
    })  # fmt: skip



def _keep(fall: float = FALL, but_busy: bool = True) -> str:
    found = _accounts()[_accounts()["change"] <= -fall]
    return str(found["bought"].drop(BUSY if but_busy else []).idxmax())


def _grow(gate: bool = True, known: bool = True) -> str:
    found = _accounts()
    sunk = found["change"] <= -FALL
    chosen = found[~sunk & (found["gate"].ne("no") if gate else True) & (found["change"].notna() if known else True)]
    return str(chosen["attainable"].idxmax())


def _two(keep: str = "", grow: str = "") -> dict[str, str]:
    return {"keep": keep or _keep(), "grow": grow or _grow()}


def _day(answer: object, which: str) -> str:
    """The customer that a day is given to; "" where none of the candidates is."""
    told = str(answer.get(which)).casefold() if isinstance(answer, dict) else ""
    return next((code for code, names in CANDIDATES.items() if told in map(str.casefold, (code, *names))), "")


def _in_short(answer: object) -> bool:
    """Whether an answer to task A8 has the beginning of a name in place of the whole name or the code."""
    told = [str(word).casefold() for word in answer.values()] if isinstance(answer, dict) else []
    names = [name.casefold() for names in CANDIDATES.values() for name in names]
    return any(len(word) > 4 and word not in names and any(name.startswith(word) for name in names) for word in told)


def _of_day(answer: object, which: str, column: str) -> Any:
    """What the table says of that customer; None where none of the candidates is."""
    customer = _day(answer, which)
    return _accounts().at[customer, column] if customer else None


def _fallen(answer: object, which: str) -> bool | None:
    """Whether the rating of that customer has fallen; None where it is not known, or none of the candidates is meant."""
    change = _of_day(answer, which, "change")
    return None if change is None or pd.isna(change) else bool(change <= -FALL)


def _unknown(answer: object, which: str) -> bool:
    """Whether it is not known of that customer how its rating has moved."""
    return bool(_day(answer, which)) and bool(pd.isna(_of_day(answer, which, "change")))


def _added_gaps() -> list[str | float]:
    """Of task A7: the gap of 2024 worked out the wrong way round, so that the two are added."""
    means = _means()
    both_years = means["us_2025"] - means["customer_2025"] + means["us_2024"] - means["customer_2024"]
    return [str(both_years.idxmax()), float(both_years.max())]


def _differences() -> list[float]:
    """The smallest and the largest difference of A and B, whatever stood in the lost cells."""
    least, most = TABLE.fillna(1).mean(), TABLE.fillna(3).mean()
    return [float(least["A"] - most["B"]), float(most["A"] - least["B"])]


def _family(timing: clv.Timing = "start") -> list[float]:
    one = float(clv.clv([MARGIN] * YEARS, RATE, timing))
    return [one, LEAVE * one]


def _said(names: Mapping[str, Sequence[str]]) -> dict[str, Both]:
    """The first Finnish and English word of each."""
    return {name: both(fi=fi, en=en) for name, (fi, en, *_others) in names.items()}


def _lift_in_words() -> str:
    heads = both(fi="| kohta | hissihuolto | taloyhtiö |\n|---|---|---|", en="| item | lift firm | housing company |\n|---|---|---|")
    words = _said(CRITERION_WORDS)
    words["length"] = both(fi="suhteen kesto", en="length of the relationship")
    return "\n".join([heads.said(), *(f"| {words[str(name)].said()} | {row['us']} | {row['customer']} |" for name, row in LIFT.iterrows())])


def _table_in_words() -> str:
    words = _said(CRITERION_WORDS)
    heads = both(fi="| kriteeri | A | B |\n|---|---|---|", en="| criterion | A | B |\n|---|---|---|")
    rows = [f"| {words[str(name)].said()} | " + " | ".join("?" if pd.isna(each) else f"{each:.0f}" for each in row) + " |" for name, row in TABLE.iterrows()]
    return "\n".join([heads.said(), *rows])


def _levels_in_words() -> str:
    heads = both(fi="| taso | toimittaja | tehdas |\n|---|---|---|", en="| level | supplier | mill |\n|---|---|---|")
    words = _said(LEVEL_WORDS)
    return "\n".join([heads.said(), *(f"| {words[name].said()} | {PAPER_MILL['us'][name]} | {PAPER_MILL['customer'][name]} |" for name in LEVEL_WORDS)])


def _weakest(side: str) -> list[str | float]:
    """The weakest level and its points, by one side or by the lower of the two."""
    found = pd.DataFrame(PAPER_MILL).assign(both=lambda table: table.min(axis=1))[side]
    return [str(found.idxmin()), float(found.min())]


PAGE = Page(
    setup="""
import pandas as pd

from asiakkuus_lib import clv, customer_share, key_accounts, relationship
from asiakkuus_lib.lessons.common.account_book import AccountBook
from asiakkuus_lib.reading import course_data
from asiakkuus_lib.learn import check, exercise, reflect

ratings = course_data("relationship_ratings")
years = ratings.groupby("customer_id")["year"].nunique()
told = ratings[ratings["customer_id"].map(years).eq(2) & ratings["criterion"].ne("length")]
points = told["rating"].where(~told["criterion"].isin(relationship.REVERSED), 6 - told["rating"])
means = points.groupby([told["criterion"], told["rater"], told["year"]]).mean().unstack(["rater", "year"])
means = means.set_axis([f"{rater}_{year}" for rater, year in means.columns], axis=1)

book = AccountBook.of_course()
theirs = book.relationship[book.relationship["rater"] == "customer"]
theirs = theirs.set_index("account")
_then, _now = (relationship.strength(theirs.loc[theirs["when"] == when, list(relationship.CRITERIA)]) for when in ("then", "now"))
gaps = customer_share.account_gaps(book.accounts[[
    "bought", "wallet_low", "wallet_likely", "wallet_high", "most_to_one", "market_growth", "share_before", "share_after",
]])
accounts = pd.DataFrame({
    "name": book.names, "bought": book.accounts["bought"], "attainable": gaps["attainable"], "strength": _now, "change": _now - _then,
    "gate": key_accounts.verify(book.accounts)["verdict"],
})
""",
    note=both(fi="Kaksi tehtävää tehdään Suvilinjan aineistosta. Taulukossa `means` ovat kriteerien keskiarvot osapuolittain ja vuosittain (A7), taulukossa `accounts` asiakkaat, yksi joka rivillä (A8). Muissa kaikki tarvittava on tehtävässä itsessään, paitsi jatkotehtävissä A4 (luvun 2 sidokset) ja A10 (luku 8).",
              en="Two tasks use Suvilinja's data. `means` has the means of the criteria by side and year (A7), `accounts` the customers, one on each row (A8). In the others all you need is in the task itself, except going further: A4 (the bonds of chapter 2) and A10 (chapter 8)."),
    fetches=both(fi="Se hakee Suvilinjan suhdearviot ja laskee niistä keskiarvot oikein päin.", en="It fetches Suvilinja's ratings of relationships, and works out means from them in the right direction."),
)

TASKS = (
    Task(
        id="11.A1",
        sources=("S3-050", "S1-058"),
        title=both(fi="Luja, heikko vai ei kumpikaan?", en="Strong, weak or neither?"),
        prompt=both(fi="""
Siivousyritys kysyy kiinteistöyhtiöltä, millaiselta suhde näyttää. Vastaukset ovat tässä:

1. ”Kerromme teille remonteista puoli vuotta etukäteen.”
2. ”Emoyhtiön hankintaosasto Tukholmassa päättää, ketä saamme käyttää.”
3. ”Olemme olleet asiakkaitanne vuodesta 1998.”
4. ”En oikein tiedä, kenelle teillä pitäisi soittaa.”
5. ”Yhteyshenkilö vaihtui, mutta laatukierros tehtiin sovittuna päivänä.”
6. ”Viime viikolla oli oikein siistiä.”

Mihin suuntaan kukin vastaus osoittaa: onko suhde sen mukaan luja vai heikko, vai eikö siitä voi päätellä kumpaakaan? Korvaa kolme pistettä luettelolla, jossa on kuusi sanaa samassa järjestyksessä. Sanat ovat {words:text}. Kahden sanan luettelo näyttää tältä: `["luja", "heikko"]`.
""", en="""
A cleaning firm asks a property company how their relationship looks. The answers are these:

1. “We tell you of renovations half a year ahead.”
2. “Our parent company's purchasing department in Stockholm decides whom we may use.”
3. “We have been your customer since 1998.”
4. “I do not really know who to ring at your company.”
5. “The contact person changed, but the quality inspection was done on the day agreed.”
6. “Last week it was really clean.”

Which way does each answer point: does it show a strong relationship, a weak one, or neither? Replace the three dots with a list of six words in the same order. The words are {words:text}. A list of two words looks like this: `["strong", "weak"]`.
"""),
        values=lambda: {"words": listed(DIRECTION_NAMES)},
        starter="answers = ...",
        solution=both(fi='answers = ["luja", "heikko", "ei kumpikaan", "heikko", "luja", "ei kumpikaan"]', en='answers = ["strong", "weak", "neither", "weak", "strong", "neither"]'),
        kind=ordered(choice(*DIRECTION_NAMES, names=DIRECTION_NAMES)),
        expected=lambda: list(CLEANING),
        mistakes=(
            Mistake(answer=lambda: but(CLEANING, at_2="stronger", at_5="stronger"),
                    hint=both(fi="Kesto on menneisyyttä ja viime viikko hetki. Katso kolmas ja kuudes uudelleen.", en="Length is the past, and last week is a moment. Look again at the third and the sixth.")),
            *wrong_words(DIRECTION_NAMES, CLEANING, (
                both(fi="Ensimmäisessä kerrotaan suunnitelmista etukäteen. Mikä kriteeri se on?", en="In the first, plans are shared beforehand. Which criterion is that?"),
                both(fi="Kuka suhteesta toisen vastauksen mukaan päättää?", en="Who decides about the relationship, by the second answer?"),
                both(fi="Kolmas kertoo, kauanko suhde on jatkunut. Voiko siitä päätellä, millainen se nyt on?", en="The third says how long it has lasted. Can you conclude from it how things are now?"),
                both(fi="Neljäs ei tiedä, kehen ottaa yhteyttä. Mikä kriteeri se on?", en="The fourth does not know whom to contact. Which criterion is that?"),
                both(fi="Viidennessä ihmiset vaihtuivat. Pidettiinkö sovitusta tavasta kiinni?", en="In the fifth the people changed. What happened to what had been agreed?"),
                both(fi="Kuudennessa puhutaan viime viikosta. Mitä se kertoo siitä, mitä välillänne on?", en="The sixth is about last week. What does it say about what there is between you?"),
            )),
        ),
        look_back=both(fi="Yhdeksän kriteeriä, kaikki eivät samaan suuntaan", en="Nine criteria, not all in one direction"),
        praise=both(fi="Kahdesta ystävällisimmästä vastauksesta ei lujuutta näe: toinen koskee menneisyyttä, toinen yhtä viikkoa.",
                    en="The two kindest answers say nothing about strength: one is the past, the other a single week."),
    ),
    Task(
        id="11.A2",
        sources=("S3-050", "S1-059", "S2-018"),
        title=both(fi="Hissihuollon kaksi lomaketta", en="Two forms of a lift firm"),
        prompt=both(fi="""
Hissihuolto ja taloyhtiö arvioivat suhteensa samalla lomakkeella. Neuvotteluvoimalla tarkoitetaan kummassakin hissihuollon voimaa.

{lift:text}

Laske lujuus kummankin silmin niin kuin luvussa: käännä ne kaksi kohtaa, joissa suuri luku on huono (6 miinus arvosana), ja jätä kesto pois. Korvaa kolme pistettä luettelolla, jossa on kolme lukua: hissihuollon keskiarvo, taloyhtiön keskiarvo ja näiden ero. Kaksi desimaalia riittää. Voit laskea Pythonilla: `[28 / 8, 20 / 8, 28 / 8 - 20 / 8]`.
""", en="""
A lift maintenance firm and a housing company rate their relationship on the same form. Bargaining power is, on both forms, that of the lift firm.

{lift:text}

Work out strength through the eyes of each as in the chapter: reverse the two items in which a large number is bad (6 minus the rating), and leave out the length. Replace the three dots with a list of three numbers: the lift firm's mean, the housing company's mean, and the difference of these. Two decimals are enough. You can let Python do it: `[28 / 8, 20 / 8, 28 / 8 - 20 / 8]`.
"""),
        values=lambda: {"lift": _lift_in_words()},
        starter="strengths = ...",
        solution="""
ours = 3 + 4 + 4 + 3 + 4 + 5 + (6 - 2) + (6 - 2)
customers = 2 + 2 + 3 + 3 + 3 + 4 + (6 - 3) + (6 - 4)
strengths = [ours / 8, customers / 8, ours / 8 - customers / 8]
strengths
""",
        kind=ordered(number(0.006), number(0.006), number(0.012)),
        expected=_strengths,
        mistakes=(
            Mistake(answer=lambda: _strengths(turn=()),
                    hint=both(fi="Kahta kohtaa ei ole käännetty. Missä kohdissa vitonen on huonoin arvosana?", en="Two items have not been reversed. In which is five the worst rating?")),
            Mistake(answer=lambda: _strengths(length=True),
                    hint=both(fi="Kesto on mukana. Se on tosiasia eikä arvio, joten kohtia on kahdeksan.", en="The length is counted in. It is a fact and not a judgement, so there are eight items.")),
            Mistake(answer=lambda: _strengths(turn=(), length=True),
                    hint=both(fi="Laskit yhdeksän arvosanaa sellaisinaan. Kaksi pitää kääntää ja yksi jättää pois.", en="You added up nine ratings as they are. Two have to be reversed, and one left out.")),
            Mistake(answer=lambda: _strengths(turn=("perceived_distance",)),
                    hint=both(fi="Toinen käännettävistä jäi kääntämättä: onko hyvä, että suhteesta päättävät muut kuin te kaksi?", en="One of the two was not reversed: is it good when others than the two of you decide about the relationship?")),
            Mistake(answer=lambda: _strengths(turn=("external_influence",)),
                    hint=both(fi="Toinen käännettävistä jäi kääntämättä: onko hyvä, että toinen tuntuu kaukaiselta?", en="One of the two was not reversed: is it good when the other side feels remote?")),
            Mistake(answer=lambda: [value * 8 / 9 for value in _strengths()],
                    hint=both(fi="Summat ovat oikein, mutta jaoit yhdeksällä. Montako kohtaa laskit yhteen?", en="The sums are right, but you divided by nine. How many items did you add up?")),
            Mistake(answer=lambda: [*_strengths()[:2], -_strengths()[2]],
                    hint=both(fi="Ero on vähennetty väärin päin: hissihuollon arviosta vähennetään taloyhtiön.", en="The difference is the wrong way round: subtract the housing company's from the lift firm's.")),
            Mistake(answer=lambda: [_strengths()[1], _strengths()[0], -_strengths()[2]],
                    hint=both(fi="Hissihuolto ja taloyhtiö ovat vaihtaneet paikkaa.", en="The lift firm and the housing company have changed places.")),
            Mistake(answer=lambda: [29 / 8, 20 / 8, 9 / 8],
                    hint=both(fi="Ykkösestä pitää tulla vitonen ja vitosesta ykkönen. Mistä luvusta arvosana silloin vähennetään?", en="A one must become a five, and a five a one. From what number is the rating subtracted, then?")),
            Mistake(answer=lambda: [19 / 8, 10 / 8, 9 / 8],
                    hint=both(fi="Vähensit kaksi kohtaa summasta. Käännetty arvosana lasketaan mukaan: kuusi miinus arvosana.", en="You subtracted the two items from the sum. A reversed rating is added: six minus the rating.")),
            Mistake(answer=lambda: [23 / 6, 17 / 6, 1],
                    hint=both(fi="Jätit käännettävät kohdat pois. Käännä ne ja laske mukaan: kohtia on kahdeksan.", en="You left out the two items to be reversed. Reverse them and count them in: there are eight items.")),
            Mistake(answer=lambda: [_strengths()[0], _strengths(turn=())[1], _strengths()[0] - _strengths(turn=())[1]],
                    hint=both(fi="Hissihuollon keskiarvo on oikein. Käänsitkö samat kaksi kohtaa, ja vain ne, myös taloyhtiön lomakkeessa?", en="The lift firm's mean is right. Did you reverse the same two items, and only those, on the housing company's form too?")),
            Mistake(answer=lambda: [_strengths(turn=())[0], _strengths()[1], _strengths(turn=())[0] - _strengths()[1]],
                    hint=both(fi="Taloyhtiön keskiarvo on oikein. Käänsitkö samat kaksi kohtaa myös hissihuollon lomakkeessa?", en="The housing company's mean is right. Did you reverse the same two items on the lift firm's form too?")),
            Mistake(answer=lambda: [3.4, 3.1, 0.3],
                    hint=both(fi="Kahta kohtaa ei ole käännetty, ja desimaaleja on liian vähän. Missä kohdissa vitonen on huonoin arvosana?", en="Two items have not been reversed, and there are too few decimals. In which is five the worst rating?")),
            Mistake(answer=lambda: [31, 22, 9],
                    hint=both(fi="Nuo ovat summia. Jaa kohtien määrällä.", en="Those are sums. Divide by the number of items.")),
            Mistake(when=partial(_one_wrong, wrong=1), example=lambda: [31 / 8, 20 / 8, 11 / 8],
                    hint=both(fi="Hissihuollon keskiarvo on oikein. Laske taloyhtiön kahdeksan kohtaa uudelleen.", en="The lift firm's mean is right. Add up the housing company's eight items again.")),
            Mistake(when=partial(_one_wrong, wrong=0), example=lambda: [30 / 8, 22 / 8, 1.0],
                    hint=both(fi="Taloyhtiön keskiarvo on oikein. Laske hissihuollon kahdeksan kohtaa uudelleen.", en="The housing company's mean is right. Add up the lift firm's eight items again.")),
        ),
        look_back=both(fi="Yhdeksän kriteeriä, kaikki eivät samaan suuntaan", en="Nine criteria, not all in one direction"),
        praise=both(fi="Sellaisenaan laskettuna ero olisi kolmasosa tästä. Eniten siltä jäisi piiloon ulkopuolisten vaikutus: taloyhtiön suhteeseen saattaa vaikuttaa jo joku muu.",
                    en="If the ratings were added up as they are, the gap would be a third of this. Above all that would hide the influence of outsiders: somebody else may already have a say in the relationship."),
    ),
    Task(
        id="11.A3",
        sources=("S1-057",),
        title=both(fi="Hammaslääkärin laatukuilu", en="A dentist's quality gap"),
        prompt=both(fi="""
Hammaslääkäriaseman potilailta kysyttiin etukäteen, mitä he odottavat, ja jälkeenpäin, mitä he kokivat. Kysymykset koskivat samoja kahta asiaa:

| | odotettu | koettu |
|---|---|---|
| *mitä*: paikka kestää | {te:number.1} | {tp:number.1} |
| *miten*: potilaalle kerrotaan, mitä tehdään | {fe:number.1} | {fp:number.1} |

Laatukuilu on koettu miinus odotettu. Korvaa kolme pistettä luettelolla, jossa on kolme lukua: teknisen laadun kuilu, toiminnallisen laadun kuilu ja niiden keskiarvo. Miinusmerkki kirjoitetaan luvun eteen, näin: `[-0.1, 0.3, 0.1]`.
""", en="""
Patients of a dental clinic were asked beforehand what they expected, and afterwards what they had experienced, of the same two things:

| | expected | perceived |
|---|---|---|
| *what*: the filling lasts | {te:number.1} | {tp:number.1} |
| *how*: the patient is told what is being done | {fe:number.1} | {fp:number.1} |

The quality gap is perceived minus expected. Replace the three dots with a list of three numbers: the gap of technical quality, the gap of functional quality, and their mean. A minus is written before the number, like this: `[-0.1, 0.3, 0.1]`.
"""),
        values=lambda: {"te": EXPECTED["technical"], "fe": EXPECTED["functional"], "tp": PERCEIVED["technical"], "fp": PERCEIVED["functional"]},
        starter="gaps_of_quality = ...",
        solution="""
technical = 4.5 - 4.0
functional = 3.0 - 4.5
gaps_of_quality = [technical, functional, (technical + functional) / 2]
gaps_of_quality
""",
        kind=ordered(number(0.011), number(0.011), number(0.011)),
        expected=_quality,
        mistakes=(
            Mistake(answer=lambda: _quality(sign=-1),
                    hint=both(fi="Etumerkit ovat väärin päin: koetusta vähennetään odotettu.", en="The signs are the wrong way round: expected is subtracted from perceived.")),
            Mistake(answer=lambda: _quality(whole="sum"),
                    hint=both(fi="Viimeinen on summa. Keskiarvossa summa jaetaan kahdella.", en="The last is the sum. For a mean, divide it by two.")),
            Mistake(answer=lambda: [abs(value) for value in _quality()[:2]] + [1.0],
                    hint=both(fi="Etumerkki puuttuu: toisessa odotukset alitettiin, toisessa ylitettiin.", en="A sign is missing: one fell short of expectations, the other exceeded them.")),
            Mistake(answer=lambda: [*_quality()[:2], 1.0],
                    hint=both(fi="Laskit keskiarvon ilman miinusta.", en="You worked out the mean without the minus.")),
            Mistake(answer=lambda: [_quality()[1], _quality()[0], _quality()[2]],
                    hint=both(fi="Kaksi ensimmäistä ovat vaihtaneet paikkaa: ensin tekninen, sitten toiminnallinen.", en="The first two have changed places: technical first, then functional.")),
            Mistake(answer=lambda: [abs(value) for value in _quality()],
                    hint=both(fi="Miinukset puuttuvat. Kun koettiin vähemmän kuin odotettiin, onko kuilu plussaa vai miinusta?", en="The minus signs are missing. Where less was perceived than expected, is the gap above or below zero?")),
            Mistake(answer=lambda: [-_quality()[0], -_quality()[1], _quality()[2]],
                    hint=both(fi="Keskiarvo on oikein, mutta kaksi ensimmäistä on vähennetty väärin päin: koetusta vähennetään odotettu.", en="The mean is right, but the first two are the wrong way round: expected is subtracted from perceived.")),
            Mistake(answer=lambda: [-0.2, -1.4, -0.8],
                    hint=both(fi="Nuo ovat luvun kalanjalostamon kuilut. Laske samat hammaslääkärin taulukosta.", en="Those are the gaps of the fish processor in the chapter. Work them out from the dentist's table.")),
            Mistake(when=lambda answer: isinstance(answer, list) and len(answer) == 1, example=lambda: [-1.5],
                    hint=both(fi="Luettelossa on yksi luku. Jos kirjoitit useita, niiden välistä puuttuvat pilkut, ja Python laski ne yhdeksi luvuksi.",
                              en="There is one number in the list. If you wrote several, the commas between them are missing, and Python worked them into a single number.")),
            Mistake(answer=lambda: [4.25, 3.75, -0.5],
                    hint=both(fi="Kaksi ensimmäistä ovat keskiarvoja. Kuilu on vähennyslasku: saman rivin koettu miinus odotettu.", en="The first two are means. A gap is a subtraction: perceived minus expected, on the same row.")),
            Mistake(answer=lambda: [*_quality()[:2], 0.5],
                    hint=both(fi="Keskiarvosta puuttuu miinus. Kumpi kuilu on suurempi?", en="The mean lacks its minus. Which gap is the larger?")),
        ),
        look_back=both(fi="Mitä luvattiin, mitä saatiin", en="What was promised, what was got"),
        praise=both(fi="Parempi paikka-aine pienentäisi keskimääräistä kuilua, mutta potilaat eivät kaivanneet sitä. He kaipasivat selitystä.",
                    en="A better filling would make the average gap smaller, but it is not what the patients missed. They missed an explanation."),
    ),
    Task(
        id="11.A4",
        sources=("S1-058",),
        title=both(fi="Jatko: mikä sidos?", en="Going further: which bond?"),
        prompt=both(fi="""
Mikä sitoo asiakasta tilitoimistoon?

1. Sopimuksessa on kuuden kuukauden irtisanomisaika.
2. Kirjanpitäjä muistaa, miksi vuoden 2019 tilinpäätös näyttää siltä kuin näyttää.
3. Kassajärjestelmä siirtää tiedot suoraan toimiston ohjelmaan.
4. Toimitusjohtaja ja kirjanpitäjä pelaavat sulkapalloa joka tiistai.
5. Kymmenen vuoden jälkeen hinta laskee neljänneksellä.
6. Toimistossa puhutaan vietnamia ja tunnetaan juhlapyhät, samoin kuin asiakkaan perheessä.
7. Kumpikin lahjoittaa kymmenesosan tuloksestaan luonnonsuojeluun.
8. Asiakas ei ole koskaan tarkistanut lukuja eikä aio.

Kirjoita luettelo, jossa on kahdeksan sanaa samassa järjestyksessä. Sanat ovat {words:text}. Kaikkia ei tarvita.
""", en="""
What binds a customer to an accountancy firm?

1. The agreement has six months' notice.
2. The accountant remembers why the accounts of 2019 look the way they do.
3. The till sends its data straight to the firm's software.
4. The managing director and the accountant play badminton every Tuesday.
5. After ten years the price falls by a quarter.
6. At the firm they speak Vietnamese and know the holidays, as in the customer's family.
7. Both give a tenth of their profit to nature conservation.
8. The customer has never checked the figures, and is not going to.

Write a list of eight words in the same order. The words are {words:text}. Not all of them are needed.
"""),
        values=lambda: {"words": listed(BOND_WORDS, alphabetical=True)},
        starter="bonds = ...",
        solution=both(
            fi='bonds = ["juridinen", "tiedollinen", "tekninen", "sosiaalinen", "taloudellinen", "kulttuurinen", "ideologinen", "psykologinen"]',
            en='bonds = ["legal", "knowledge", "technological", "social", "economic", "cultural", "ideological", "psychological"]',
        ),
        kind=ordered(choice(*BOND_WORDS, names=BOND_WORDS)),
        expected=lambda: list(ACCOUNTANCY),
        mistakes=(
            Mistake(answer=lambda: _swapped(ACCOUNTANCY, "knowledge", "social"),
                    hint=both(fi="Toinen ja neljäs: kummassa tiedetään asiakkaasta jotain, kummassa ollaan tuttuja?", en="The second and the fourth: in which is something known about the customer, in which do people know each other?")),
            Mistake(answer=lambda: _swapped(ACCOUNTANCY, "cultural", "ideological"),
                    hint=both(fi="Kuudes ja seitsemäs: kummassa on yhteinen kieli ja tavat, kummassa yhteinen päämäärä?", en="The sixth and the seventh: in which is there a shared language and customs, in which a shared goal?")),
            *wrong_words(BOND_WORDS, ACCOUNTANCY, (
                both(fi="Ensimmäisessä on kuukausia, mutta mikä niistä tekee sitovia?", en="The first has months in it, but what makes them binding?"),
                both(fi="Toisessa kirjanpitäjä osaa jotain, mitä uusi ei osaisi.", en="In the second the accountant can do something that a new one could not."),
                both(fi="Kolmannessa jotain pitäisi rakentaa uudelleen. Mitä?", en="In the third something would have to be built again. What?"),
                both(fi="Neljännessä kaksi ihmistä tapaa toisensa joka viikko.", en="In the fourth two people meet every week."),
                both(fi="Viidennessä on vuosia, mutta mitä lähtijä menettäisi?", en="The fifth has years in it, but what would a leaver lose?"),
                both(fi="Kuudennessa kieli ja tavat ovat yhteisiä.", en="In the sixth language and customs are shared."),
                both(fi="Seitsemännessä molemmat pitävät samaa asiaa tärkeänä.", en="In the seventh both think the same thing important."),
                both(fi="Kahdeksannessa asiakas ei tiedä luvuista mitään. Mikä hänet saa jäämään?", en="The eighth knows nothing of the figures. What makes this customer stay?"),
            )),
        ),
        look_back=both(fi="Asiakas on tyytyväinen, eikä se riitä", en="Satisfaction is not enough"),
        praise=both(fi="Kolme näistä on esteitä, viisi haluja. Jos pelkät esteet jäisivät, toimisto saisi kuulla asiakkaasta vasta irtisanomisesta.",
                    en="Three of these are barriers, five are wishes. With barriers alone the firm would hear of the customer only when notice is given."),
    ),
    Task(
        id="11.A5",
        sources=("S1-018", "S1-057"),
        title=both(fi="Jatko: työterveyshuollon viat", en="Going further: faults of occupational health care"),
        prompt=both(fi="""
Muistiinpanoissa ulkoistettu työterveyshuolto ei toimi. Kolme ensimmäistä vikaa on sieltä, loput keksittyjä.

1. Asiakas joutuu itse pyytämään palveluja.
2. Hinnoittelu on epäselvää.
3. Raportit ovat huonoja: niistä puuttuu se, mitä työnantaja tilasi.
4. Selkävaiva todettiin väärin.
5. Puhelimessa jonotetaan puoli tuntia.
6. Rokote oli vanhentunut.

Kumpaa laatua kukin koskee: sitä, mitä asiakas saa, vai sitä, miten? Kirjoita luettelo, jossa on kuusi sanaa samassa järjestyksessä. Sanat ovat {words:text}.
""", en="""
In the notes, outsourced occupational health care does not work. The first three faults are from there, the rest are made up.

1. The customer has to ask for the services itself.
2. The pricing is unclear.
3. The reports are poor: what the employer ordered is not in them.
4. A bad back was wrongly diagnosed.
5. One waits on the telephone for half an hour.
6. The vaccine was out of date.

Which quality is each about: what the customer gets, or how? Write a list of six words in the same order. The words are {words:text}.
"""),
        values=lambda: {"words": listed(QUALITY_NAMES)},
        starter="faults = ...",
        solution=both(fi='faults = ["miten", "miten", "mitä", "mitä", "miten", "mitä"]', en='faults = ["how", "how", "what", "what", "how", "what"]'),
        kind=ordered(choice(*QUALITY_NAMES, names=QUALITY_NAMES)),
        expected=lambda: list(HEALTH),
        mistakes=(
            Mistake(answer=lambda: _swapped(HEALTH, "technical", "functional"),
                    hint=both(fi="Sanat ovat vaihtaneet paikkaa.", en="The two words have changed places.")),
            *wrong_words(QUALITY_NAMES, HEALTH, (
                both(fi="Ensimmäinen: palvelu on olemassa. Kuinka sen saa?", en="The first: the service is there. In what way is it got?"),
                both(fi="Toinen: onko hinta osa hoitoa vai osa sitä, kuinka siitä kerrotaan?", en="The second: is the price part of the care, or of the way in which it is explained?"),
                both(fi="Kolmannessa tilattiin sisältöä, jota ei tullut.", en="In the third a content was ordered that did not come."),
                both(fi="Neljännessä asiakas sai väärän vastauksen, vaikka se olisi annettu kauniisti.", en="In the fourth the customer got a wrong answer, even if it was given nicely."),
                both(fi="Viides: hoito voi olla hyvää, kun siihen lopulta pääsee.", en="The fifth: the care may be good, once one gets to it."),
                both(fi="Kuudennessa itse rokotteessa oli vika.", en="In the sixth the fault was in the vaccine itself."),
            )),
        ),
        look_back=both(fi="Mitä luvattiin, mitä saatiin", en="What was promised, what was got"),
        praise=both(fi="Muistiinpanojen kolmesta viasta kaksi on sellaisia, joita paraskaan lääkäri ei korjaa.", en="Two of the three faults in the notes are such that not even the best doctor can mend them."),
    ),
    Task(
        id="11.A6",
        sources=("S4-019", "S4-020"),
        title=both(fi="Jatko: kumppanuuden heikoin taso", en="Going further: the weakest level of a partnership"),
        prompt=both(fi="""
Kemikaalien toimittaja ja paperitehdas puhuvat strategisesta kumppanuudesta. Kumpikin on arvioinut suhteen kolme tasoa asteikolla 1–5:

{levels:text}

Varovainen arvio tasosta on osapuolten arvosanoista heikompi. Mikä taso on silloin heikoin, ja minkä arvosanan se saa? Kirjoita luettelo, jossa on tason nimi ja arvosana, esimerkiksi `["operatiivinen", 4]`. Tasot ovat {words:text}.
""", en="""
A supplier of chemicals and a paper mill speak of a strategic partnership. Each has rated the three levels of the relationship from 1 to 5:

{levels:text}

To be careful, let a level be as strong as it is in the opinion of the side that rates it lower. Which level is the weakest then, and what rating does it get? Write a list of the name of the level and the rating, such as `["operational", 4]`. The levels are {words:text}.
"""),
        values=lambda: {"levels": _levels_in_words(), "words": listed(LEVEL_WORDS)},
        starter="weakest = ...",
        solution=both(fi='weakest = ["strateginen", 2]', en='weakest = ["strategic", 2]'),
        kind=ordered(choice(*LEVEL_WORDS, names=LEVEL_WORDS), number(0.011)),
        expected=lambda: _weakest("both"),
        mistakes=(
            Mistake(answer=lambda: _weakest("us"),
                    hint=both(fi="Noin on toimittajan mielestä. Kysy myös tehtaalta.", en="So it is in the supplier's opinion. Ask the mill too.")),
            Mistake(answer=lambda: ["tactical", 3.5],
                    hint=both(fi="Se on tason keskiarvo. Ota osapuolten arvosanoista heikompi.", en="That is the mean of a level. Take the side that rates it lower.")),
            Mistake(answer=lambda: [_weakest("both")[0], 3],
                    hint=both(fi="Laskit keskiarvon. Ota osapuolten arvosanoista heikompi.", en="You took the mean. Take the side that rates it lower.")),
            Mistake(answer=lambda: [_weakest("both")[0], 4],
                    hint=both(fi="Taso on oikein, mutta arvosana on toimittajan.", en="The level is right, but the rating is the supplier's.")),
            Mistake(answer=lambda: ["operative", 4],
                    hint=both(fi="Se on vahvin: kummankin arvosana on neljä.", en="That is the strongest: both rate it four.")),
        ),
        look_back=both(fi="Jatko: kumppanuuden kolme tasoa", en="Going further: the three levels of a partnership"),
        praise=both(fi="Toimittajan mielestä juuri tämä taso on kunnossa. Strateginen kumppanuus, josta vain toinen tietää, ei ole kumppanuus.",
                    en="In the supplier's opinion this very level is in order. A strategic partnership that only one of the two knows of is no partnership."),
    ),
    Task(
        id="11.A7",
        sources=("S3-050", "S1-059"),
        title=both(fi="Missä Suvilinja ja asiakkaat loittonevat toisistaan?", en="Where do Suvilinja and its customers drift apart?"),
        prompt=both(fi="""
*Suvilinja.* Taulukossa `means` ovat kriteerien keskiarvot {n:number} suhteesta, oikein päin, kummaltakin puolelta ja kummaltakin vuodelta. Missä kriteerissä ero *kasvoi* eniten, ja montako pistettä?

Aja ensin alla oleva solu. Se näyttää vuoden 2025 erot nimellä `gap_2025`. Kirjoita rivisi vastaussoluun, rivin `apart` yläpuolelle. Ensimmäinen on `gap_2024 = means["us_2024"] - means["customer_2024"]`. Vähennä se vuoden 2025 erosta ja etsi suurin. Kun muutos on tallennettu nimellä `change`, kriteerin saa näin: `change.idxmax()`, ja sen luvun näin: `change.max()`.

Kirjoita luettelo, jossa on kriteeri ja luku kahden desimaalin tarkkuudella, esimerkiksi `["luottamus", 0.25]`. Kriteerin saa kirjoittaa suomeksi tai sellaisena kuin se taulukossa on.
""", en="""
*Suvilinja.* The table `means` has the means of the criteria of {n:number} relationships, in the right direction, for both sides and both years. On which criterion did the gap *grow* most, and by how many points?

Run the cell below first. It shows the gaps of 2025, as `gap_2025`. Write your lines in the answer cell, above `apart`. The first is `gap_2024 = means["us_2024"] - means["customer_2024"]`. Subtract it from the gap of 2025, and find the largest. When you have stored the change as `change`, the criterion is `change.idxmax()`, and its number is `change.max()`.

Write a list of the criterion and the number to two decimals, such as `["trust", 0.25]`. The criterion may be written in words, or as it stands in the table.
"""),
        values=lambda: {"n": int((course_data("relationship_ratings").groupby("customer_id")["year"].nunique() == 2).sum())},
        given="""
gap_2025 = means["us_2025"] - means["customer_2025"]
gap_2025.round(2)
""",
        starter="apart = ...",
        solution="""
gap_2024 = means["us_2024"] - means["customer_2024"]
change = gap_2025 - gap_2024
apart = [change.idxmax(), change.max()]
apart
""",
        kind=ordered(choice(*CRITERION_WORDS, names=CRITERION_WORDS), number(0.006)),
        expected=_most_apart,
        mistakes=(
            Mistake(answer=lambda: _most_apart(then=False),
                    hint=both(fi="Siinä ero on nyt suurin. Tehtävässä kysytään, missä se on kasvanut eniten.", en="There the gap is the largest now. The question is where it has grown most.")),
            Mistake(answer=lambda: _most_apart(now=False),
                    hint=both(fi="Se on vuoden 2024 suurin ero. Vähennä se vuoden 2025 erosta kriteeri kerrallaan.", en="That is the largest gap of 2024. Subtract it from that of 2025, one criterion at a time.")),
            Mistake(answer=_fall_of_customers,
                    hint=both(fi="Niin paljon laski asiakkaiden arvio. Oma arviomme liikkui samaan aikaan toiseen suuntaan.", en="That is how far the customers' rating fell. Our own moved the other way at the same time.")),
            Mistake(answer=lambda: [_most_apart()[0], -float(_most_apart()[1])],
                    hint=both(fi="Vähennyslasku on väärin päin: vuodesta 2025 vähennetään vuosi 2024.", en="The subtraction is the wrong way round: subtract 2024 from 2025.")),
            Mistake(answer=lambda: [_most_apart()[0], float((_means()["us_2025"] - _means()["customer_2025"])[_most_apart()[0]])],
                    hint=both(fi="Kriteeri on oikein, mutta luku on vuoden 2025 ero. Kysytään muutosta.", en="The criterion is right, but the number is the gap of 2025. The change is asked for.")),
            Mistake(answer=_added_gaps,
                    hint=both(fi="Vuoden 2024 ero on vähennetty väärin päin. Omasta arviosta vähennetään asiakkaan arvio, niin kuin solussa gap_2025.", en="The gap of 2024 is the wrong way round. Subtract the customer's rating from ours, as was done for gap_2025.")),
            Mistake(when=lambda answer: isinstance(answer, pd.Series) and len(answer) == len(relationship.SCORED), example=lambda: _means()["us_2025"] - _means()["customer_2025"],
                    hint=both(fi="Tallensit koko sarakkeen. Poimi siitä kriteeri ja luku hakasulkeisiin: molempien kirjoitustapa on tehtävässä.", en="You stored the whole column. Take from it the criterion and the number, in square brackets: the task shows how to write both.")),
            *(Mistake(answer=partial(_one_side, side), hint=hint) for side, hint in (
                ("customer", both(fi="Niin paljon laski asiakkaiden arvio. Kysytään eroa: ota mukaan myös oma arviomme.", en="That is how far the customers' rating fell. The gap is asked for: take our own rating too.")),
                ("us", both(fi="Niin paljon nousi oma arviomme. Kysytään eroa: ota mukaan myös asiakkaiden arvio.", en="That is how far our own rating rose. The gap is asked for: take the customers' rating too.")),
            )),
            Mistake(when=lambda answer: isinstance(answer, float | int) or (isinstance(answer, str) and "." not in answer), example=lambda: _most_apart()[1],
                    hint=both(fi="Kysytään kahta asiaa samassa luettelossa: ensin kriteeri, sitten luku, hakasulkeissa ja pilkulla erotettuina.", en="Two things are asked for in one list: the criterion and then the number, in square brackets, with a comma between them.")),
            Mistake(answer=lambda: [_most_apart()[0], 0.7],
                    hint=both(fi="Pyöristit liikaa. Anna kaksi desimaalia.", en="You rounded too much. Give two decimals.")),
            *wrong_words(CRITERION_WORDS, (APART,), (
                both(fi="Laske muutos jokaiselle kriteerille: vuoden 2025 ero miinus vuoden 2024 ero. Missä se on suurin?", en="Work out the change for every criterion: the gap of 2025 minus the gap of 2024. Where is it the largest?"),
            )),
        ),
        look_back=both(fi="Mihin suuntaan ollaan menossa?", en="Which way is it going?"),
        praise=both(fi="Me uskomme panostavamme suhteisiin yhä enemmän, ja asiakkaat näkevät yhä vähemmän. Kumman arvio koskee aikomuksia ja kumman tekoja?",
                    en="We believe that we put more and more into the relationships, and the customers see less and less. Whose rating is about intentions, and whose about deeds?"),
    ),
    Task(
        id="11.A8",
        sources=("S3-050",),
        title=both(fi="Kenelle kaksi päivää?", en="Two days for whom?"),
        prompt=both(fi="""
*Suvilinja.* Kalanjalostamoon ({busy:text}) mennään joka tapauksessa. Ainolla on lisäksi kaksi myyjän päivää tammikuussa. Toinen annetaan asiakkaalle, joka halutaan **pitää**, toinen sille, jonka kanssa voi **kasvaa**. Säännöt on sovittu:

- Arvio on *laskenut*, jos lujuus asiakkaan silmin on pudonnut vähintään {fall:number.1} pistettä. Pienempi liike voi olla sattumaa: yksi arvosana, joka muuttuu pisteen, siirtää keskiarvoa 0,125.
- **Pidä**: niistä, joiden arvio on laskenut, se, joka ostaa eniten (`bought`).
- **Kasvata**: niistä, joiden arvio ei ole laskenut, se, jolta on eniten saatavissa (`attainable`). Luvun 10 portille jäänyttä ei valita (`gate` on `no`; `unknown` tarkoittaa, ettei tiedetä), eikä sitä, jonka suuntaa ei tiedetä.

Aja ensin alla oleva solu. Sarake `strength` on asiakkaan oma arvio ja `change` sen muutos vuodessa; NaN tarkoittaa, ettei tiedetä. Korvaa pisteet asiakkaiden tunnuksilla ensimmäisestä sarakkeesta, lainausmerkeissä (esimerkiksi `"A00219"`): `keep` on se, joka pidetään, ja `grow` se, jonka kanssa kasvetaan.
""", en="""
*Suvilinja.* The fish processor ({busy:text}) will be visited in any case. In addition, Aino can use two days of a seller's time in January. One is for a customer to **keep**, the other for one to **grow** with. The rules have been agreed on:

- A rating has *fallen* if the strength given by the customer has dropped by at least {fall:number.1} points. A smaller move may be chance: one rating that changes by a point moves the mean by 0.125.
- **Keep**: of those whose rating has fallen, the one that buys most (`bought`).
- **Grow**: of those whose rating has not fallen, the one with the most to be won (`attainable`). One that stopped at the gate of chapter 10 is not chosen (`gate` is `no`; `unknown` means not known), nor one whose direction is not known.

Run the cell below first. The column `strength` is the customer's own rating, and `change` its change in a year; NaN means that it is not known. Replace the dots with the customers' codes from the first column, such as `"A00219"`, in quotation marks.
"""),
        values=lambda: {"fall": FALL, "busy": BUSY},
        given="accounts.round(2)\n",
        starter='days = {"keep": ..., "grow": ...}',
        solution="""
fallen = accounts[accounts["change"] <= -0.3].drop("A00219")
others = accounts[(accounts["change"] > -0.3) & (accounts["gate"] != "no")]
days = {"keep": fallen["bought"].idxmax(), "grow": others["attainable"].idxmax()}
days
""",
        kind=mapping(choice(*CANDIDATES, names=CANDIDATES)),
        expected=_two,
        mistakes=(
            Mistake(answer=lambda: {"keep": _grow(), "grow": _keep()},
                    hint=both(fi="Nimet ovat vaihtaneet paikkaa.", en="The two have changed places.")),
            Mistake(when=_in_short, example=lambda: _two(keep="Ristens"),
                    hint=both(fi="Nimi on lyhennetty. Kirjoita tunnus taulukon ensimmäisestä sarakkeesta.", en="A name is shortened. Write the code from the first column of the table.")),
            Mistake(when=lambda answer: _day(answer, "keep") == BUSY, example=lambda: _two(keep=BUSY),
                    hint=both(fi="Kalanjalostamoon mennään jo. Kuka muu niistä, joiden arvio on laskenut, ostaa eniten?", en="The fish processor is being visited already. Of the others whose rating has fallen, who buys most?")),
            Mistake(when=lambda answer: _unknown(answer, "keep"), example=lambda: _two(keep="A04040"),
                    hint=both(fi="Pidettävän suuntaa ei tiedetä: sarakkeessa change on NaN. Se ei ole laskenut eikä noussut.", en="The direction of the one to keep is not known: its change is NaN, neither a fall nor a rise.")),
            Mistake(when=lambda answer: _fallen(answer, "keep") is False, example=lambda: _two(keep=_keep(fall=0.1)),
                    hint=both(fi="Pidettävän arvio ei ole laskenut rajan verran. Katso sarake change uudelleen.", en="The rating of the one to keep has not fallen as much as the limit. Look again at the column change.")),
            Mistake(when=lambda answer: _day(answer, "keep") not in ("", _keep()), example=lambda: _two(keep="A02319"),
                    hint=both(fi="Pidettävän arvio on laskenut, mutta joku muu laskeneista ostaa enemmän.", en="The rating of the one to keep has fallen, but another of those buys more.")),
            Mistake(when=lambda answer: _of_day(answer, "grow", "gate") == "no", example=lambda: _two(grow=_grow(gate=False)),
                    hint=both(fi="Mitä lukee kasvatettavan sarakkeessa gate?", en="What does the column gate of the one to grow with say?")),
            Mistake(when=lambda answer: _unknown(answer, "grow"), example=lambda: _two(grow=_grow(known=False)),
                    hint=both(fi="Kasvatettavan suuntaa ei tiedetä. Tiedon puuttuminen ei tarkoita, ettei arvio ole laskenut.", en="The direction of the one to grow with is not known. That it is not known does not mean that it has not fallen.")),
            Mistake(when=lambda answer: _fallen(answer, "grow") is True, example=lambda: _two(grow="A00677"),
                    hint=both(fi="Kasvatettavan oma arvio on laskenut. Sellaiselta ei vielä pyydetä lisää.", en="The rating of the one to grow with has fallen. Do not ask such a customer for more yet.")),
            Mistake(when=lambda answer: _day(answer, "grow") not in ("", _grow()), example=lambda: _two(grow="A00354"),
                    hint=both(fi="Kasvatettavaksi kelpaa se, mutta joltakin toiselta on enemmän saatavissa.", en="That one would do for growing, but there is more to be won from another.")),
        ),
        look_back=both(fi="Mihin asiakkaisiin aika käytetään?", en="Who gets the time?"),
        praise=both(fi="Kaksi suurempaa ostajaa jäi väliin, koska niiden arvio on tuskin liikkunut. Toiselta valitulta ei ole eniten saatavissa kaikista. Suunta ja portti muuttivat listan.",
                    en="Two larger buyers were passed over, because their ratings have hardly moved. The second is not the one with the most to be won. The direction and the gate changed the list."),
    ),
    Task(
        id="11.A9",
        sources=("S3-051",),
        title=both(fi="Jatko: mitä vajaasta taulukosta seuraa?", en="Going further: what follows from an incomplete table?"),
        prompt=both(fi="""
Tukkuliike on arvioinut kaksi asiakasta asteikolla 1–3. Kaksi solua on kadonnut:

{table:text}

Kadonneessa solussa on voinut olla 1, 2 tai 3. Lujuus on neljän rivin keskiarvo. Kuinka suuri A:n ja B:n ero (A miinus B) on **vähintään** ja **enintään**? Korvaa pisteet luettelolla, jossa on kaksi lukua, pienempi ensin.
""", en="""
A wholesaler has rated two customers from 1 to 3. Two cells are lost:

{table:text}

A lost cell may have held 1, 2 or 3. Strength is the mean of the four rows. How large is the difference of A and B (A minus B) **at least** and **at most**? Replace the dots with a list of two numbers, the smaller first.
"""),
        values=lambda: {"table": _table_in_words()},
        starter="between = ...",
        solution="""
at_least = (3 + 1 + 3 + 2) / 4 - (2 + 3 + 1 + 3) / 4
at_most = (3 + 3 + 3 + 2) / 4 - (2 + 3 + 1 + 1) / 4
between = [at_least, at_most]
between
""",
        kind=ordered(number(0.011), number(0.011)),
        expected=_differences,
        mistakes=(
            Mistake(answer=lambda: [float(TABLE.mean()["A"] - TABLE.mean()["B"])] * 2,
                    hint=both(fi="Laskit keskiarvot ilman kadonneita soluja. Ne eivät ole tyhjiä: niissä oli jotain.", en="You left the lost cells out of the means. They were not empty: there was something in them.")),
            Mistake(answer=lambda: [0.5, 0.5],
                    hint=both(fi="Täytit kadonneet keskimmäisellä arvosanalla. Kokeile myös ykköstä ja kolmosta.", en="You filled the lost cells with the middle rating. Try one and three too.")),
            Mistake(answer=lambda: _differences()[::-1],
                    hint=both(fi="Luvut ovat oikein, mutta pienempi tulee ensin.", en="The numbers are right, but the smaller comes first.")),
            Mistake(answer=lambda: [0.5, 1.0],
                    hint=both(fi="Pienin ero syntyy, kun A:n solu on huonoin ja B:n paras.", en="The smallest difference comes about when A's cell is the worst and B's the best.")),
            Mistake(answer=lambda: [0.0, 0.5],
                    hint=both(fi="Suurin ero syntyy, kun A:n solu on paras ja B:n huonoin.", en="The largest difference comes about when A's cell is the best and B's the worst.")),
        ),
        look_back=both(fi="Luennon RL ja G: mitä vajaasta taulukosta voi sanoa?", en="The lecture's RL and G: what can be said of an incomplete table?"),
        praise=both(fi="B:n suhde ei voi olla lujempi kuin A:n, olipa soluissa mitä tahansa. Sen voi sanoa, vaikka taulukko on vajaa. Sitä, että A:n suhde on lujempi, ei voi sanoa.",
                    en="The relationship with B cannot be stronger than that with A, whatever was in the cells. That much can be said although the table is incomplete. That A's is stronger cannot."),
    ),
    Task(
        id="11.A10",
        sources=("S1-056",),
        title=both(fi="Jatko: koko suku lähtee", en="Going further: the whole family leaves"),
        prompt=both(fi="""
Korjaamolle jää yhdestä asiakkaasta {margin:money} vuodessa neljän vuoden ajan. Yksi korjaus menee pieleen, ja asiakkaan lisäksi lähtee kaksi sukulaista. Kuinka paljon arvoa korjaamo menettää?

Laske ensin yhden asiakkaan elinkaariarvo luvun 8 tapaan, kun ensimmäisen vuoden rahat saadaan heti ja diskonttokorko on 10 prosenttia: `clv.clv([120, 120, 120, 120], 0.10)`. Kirjoita luettelo, jossa on kaksi lukua: yhden asiakkaan arvo ja kaikkien lähtevien yhteensä.
""", en="""
A garage makes {margin:money} a year from one customer, for four years. One repair goes wrong, and besides the customer two relatives leave. How much value does the garage lose?

First work out the lifetime value of one customer as in chapter 8, with the money of the first year coming at once and a discount rate of 10 per cent: `clv.clv([120, 120, 120, 120], 0.10)`. Write a list of two numbers: the value of one customer, and of all who leave together.
"""),
        values=lambda: {"margin": MARGIN},
        starter="lost = ...",
        solution="""
one = clv.clv([120, 120, 120, 120], 0.10)
lost = [one, 3 * one]
lost
""",
        kind=ordered(number(0.51), number(1.01)),
        expected=_family,
        mistakes=(
            Mistake(answer=lambda: [MARGIN * YEARS, LEAVE * MARGIN * YEARS],
                    hint=both(fi="Laskit rahat yhteen diskonttaamatta. Tulevan vuoden euro on vähemmän arvoinen.", en="You added up the money without discounting. A euro of a later year is worth less.")),
            Mistake(answer=lambda: [_family()[0], (LEAVE - 1) * _family()[0]],
                    hint=both(fi="Laskit vain sukulaiset. Lähteekö muita?", en="You counted the relatives only. Does anybody else leave?")),
            Mistake(answer=lambda: _family("end"),
                    hint=both(fi="Nyt ensimmäinenkin vuosi on diskontattu. Sen rahat saadaan heti.", en="Now the first year is discounted too. Its money comes at once.")),
            Mistake(answer=lambda: [_family()[0], _family()[0]],
                    hint=both(fi="Jälkimmäisessä ovat kaikki lähtevät.", en="The second number is for all who leave.")),
        ),
        look_back=both(fi="Jatko: puskuri, joka pettää", en="Going further: a buffer that gives way"),
        praise=both(fi="Näin paljon korjaamo olisi voinut käyttää siihen, että virhe korjataan heti ja asiakkaalle soitetaan.", en="That is how much the garage could have spent on mending the mistake at once and ringing the customer."),
    ),
    OpenTask(
        id="11.O1",
        sources=("S3-050", "S1-059", "S2-018", "S4-019"),
        title=both(fi="Jatko: arvioi oikea suhde kahdesta näkökulmasta", en="Going further: assess a real relationship from two viewpoints"),
        prompt=both(fi="""
Valitse yksi asiakas yrityksestä, jonka tunnet, tai yritys, jonka asiakas olet itse. 1) Anna yhdeksästä kriteeristä neljälle arvosana 1–5 ja kirjoita kunkin perään teko, josta sen päättelet. 2) Minkä arvosanan toinen osapuoli antaisi samoista, ja mistä tiedät? 3) Onko suhde parempi vai huonompi kuin vuosi sitten? 4) Kutsuisitko sitä strategiseksi kumppanuudeksi, ja mikä taso siitä puuttuu? Älä kirjoita ihmisten nimiä. Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
Choose one customer of a firm that you know, or a firm whose customer you are yourself. 1) Rate four of the nine criteria from 1 to 5, and after each write a deed from which you conclude it. 2) What would the other side give for the same, and how do you know? 3) Is the relationship better or worse than a year ago? 4) Would you call it a strategic partnership, and which level is lacking? Do not write people's names. Write your answer between the quotation marks.
"""),
        answer="assessment",
        model=both(fi="""
Mallivastaus (tekijän täydennys). Puutarhaliike ja hautausmaa. 1) Tiedonvaihto 4: hoitosuunnitelma näytetään meille tammikuussa. Luottamus 4:
taimien määriä ei lasketa. Koettu etäisyys 2, siis hyvä: esihenkilön luo voi mennä ilmoittamatta. Ulkopuolisten vaikutus 4, siis huono: seurakuntayhtymä päättää
kilpailutuksesta. 2) Hautausmaan arvio tiedonvaihdosta olisi luultavasti 3, koska viime kesänä emme kertoneet kastelun myöhästymisestä; muista en tiedä,
joten kysyn. 3) Huonompi: ennen tavattiin joka kuussa, nyt keväällä ja syksyllä. 4) En kutsuisi. Arki ja suunnittelu sujuvat, mutta
johtajamme ei tunne yhtymän hallintojohtajaa, joka päättää sopimuksen jatkosta.
""", en="""
Model answer (author's completion). A garden firm and a cemetery. 1) Information exchange 4: the care plan is shown to us in January. Trust 4:
nobody counts the seedlings. Perceived distance 2, and that is good: one can walk over to the supervisor. Influence of outsiders 4, and that is bad: the union of
parishes decides on tenders. 2) The cemetery would probably give 3 for information exchange, because last summer we did not tell them that watering was late; of the
others I do not know, and so I shall ask. 3) Worse: we used to meet every month, now in spring and autumn. 4) No. Daily work and planning run
smoothly, but our director does not know the administrative director of the union, who decides whether the agreement goes on.
"""),
        points=(
            both(fi="Mistä teosta kunkin arvosanan näkee?", en="From which deed can each rating be seen?"),
            both(fi="Kummassa kriteerissä suuri luku on huono?", en="In which criterion is a large number bad?"),
            both(fi="Minkä toisen osapuolen arvosanoista arvasit, ja minkä tiedät?", en="Which of the other side's ratings did you guess, and which do you know?"),
        ),
        rubric=(
            (both(fi="Perusteet", en="Grounds"), both(fi="jokaisella arvosanalla on teko", en="each rating has a deed")),
            (both(fi="Suunta", en="Direction"), both(fi="lukee käännettävän kriteerin oikein päin ja kertoo, mihin suuntaan on menty", en="reads a reversed criterion the right way, and says the change")),
            (both(fi="Toinen puoli", en="The other side"), both(fi="erottaa tiedon arvauksesta", en="tells knowledge from guessing")),
        ),
        minimum_words=40,
    ),
    OpenTask(
        id="11.O2",
        sources=("S1-060", "S1-052"),
        title=both(fi="Jatko: reklamaatiosta toimenpiteeseen", en="Going further: from complaint to action"),
        prompt=both(fi="""
Muistele reklamaatiota, jonka olet saanut tai tehnyt. Täytä siitä lomake: 1) mitä asiakas sanoi, 2) mitä hän toivoi muuttuvan, jotta voisi jatkaa, 3) mitä hänen hyväkseen tehtiin, 4) mitä muutettiin, ettei se toistu, 5) kuka siitä vastasi ja mihin mennessä. Mikä murroskohta suhteessa oli silloin meneillään? Nimeä kaksi muuta murroskohtaa, joihin samassa suhteessa pitäisi varautua. Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
Think of a complaint that you have received or made. Fill in a form on it: 1) what the customer said, 2) what they wanted to be different, so that they could go on, 3) what was done for them, 4) what was changed, so that it does not happen again, 5) who was responsible, and by when. Which turning point was the relationship at? Name two more turning points that should be prepared for in the same relationship. Write your answer between the quotation marks.
"""),
        answer="complaint",
        model=both(fi="""
Mallivastaus (tekijän täydennys). Päiväkoti valitti ruokatoimittajalle. 1) ”Maidoton ateria oli taas merkitty väärin.” 2) Toive: merkinnän voi lukea
ennen kuin kuljettaja lähtee. 3) Pahoittelu samana päivänä ja uusi ateria. 4) Tarra vaihdettiin väriltään erilaiseksi, ja keittiö kuittaa sen.
5) Keittiöpäällikkö, kahdessa viikossa. Murroskohta: päiväkodin johtaja oli juuri vaihtunut, eikä luottamusta uuteen ollut vielä kertynyt. Muita
murroskohtia: sopimuskauden loppu toukokuussa ja päiväkodin muutto uuteen taloon, jossa on oma keittiö.
""", en="""
Model answer (author's completion). A nursery school complained to its caterer. 1) “The milk-free meal was labelled wrongly again.” 2) They wanted to be able to
read the label before the driver leaves. 3) An apology on the same day, and a new meal. 4) The label was given another colour, and the kitchen signs for
it. 5) The kitchen manager, in two weeks. Turning point: the head of the nursery had just changed, and the new one had no trust saved up. Other
turning points: the end of the agreement in May, and the move into a new building that has a kitchen of its own.
"""),
        points=(
            both(fi="Mitä asiakas toivoi? Se on eri asia kuin se, mitä hän moitti.", en="What did the customer want? That is not the same as what they criticised."),
            both(fi="Muuttuiko mikään muille asiakkaille?", en="Did anything change for other customers?"),
            both(fi="Miksi virhe tuntui juuri silloin pahalta?", en="Why did the mistake feel bad just then?"),
        ),
        rubric=(
            (both(fi="Viesti", en="Message"), both(fi="erottaa toiveen moitteesta", en="tells the wish from the criticism")),
            (both(fi="Toimi", en="Action"), both(fi="nimeää muutoksen, vastuuhenkilön ja ajan", en="names a change, who is responsible, and a time")),
            (both(fi="Murroskohdat", en="Turning points"), both(fi="nimeää kolme ja perustelee yhden", en="names three, and gives the reason for one")),
        ),
        minimum_words=40,
    ),
    OpenTask(
        id="11.O3",
        sources=("S1-038", "S1-055"),
        title=both(fi="Jatko: mitä korjaamon olisi pitänyt tehdä?", en="Going further: what should the garage have done?"),
        prompt=both(fi="""
Autohuollolla ei ollut aikaa, ja se ohjasi asiakkaan toiselle. Asiakas jäi sille tielle. Muistiinpanoissa tätä sanotaan liian hyväksi asiakaspalveluksi. 1) Onko se sitä? 2) Mitä huollon olisi pitänyt tehdä silloin, ja mitä seuraavalla viikolla? 3) Milloin asiakas kannattaa silti ohjata muualle? 4) Mikä sidos asiakkaalta puuttui, ja oliko luottamusta ehtinyt kertyä? Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
A garage had no time, and sent a customer to another. The customer never came back. The notes call this too good service. 1) Is it? 2) What should the garage have done then, and what in the following week? 3) When is it right to send a customer elsewhere all the same? 4) Which bond was lacking, and had there been time for trust to build up? Write your answer between the quotation marks.
"""),
        answer="garage",
        model=both(fi="""
Mallivastaus (tekijän täydennys). 1) Ei: asiakas sai neuvon mutta ei palvelua, ja syy oli huollon oma kiire. 2) Olisi pitänyt varata aika, tilata tutkimus
toiselta korjaamolta omissa nimissä tai ainakin soittaa sinne itse. Seuraavalla viikolla olisi kysytty, löytyikö vika, ja varattu seuraava huolto. 3) Kun
meiltä puuttuu osaaminen tai laite: silloin neuvo lisää luottamusta, jos se perustellaan. 4) Tieto: kukaan ei tuntenut auton historiaa niin, että
siitä olisi ollut asiakkaalle hyötyä. Luottamustakaan ei ollut ehtinyt kertyä, joten ensimmäinen vertailu ratkaisi.
""", en="""
Model answer (author's completion). 1) No: the customer got advice but no service, and the reason was the garage's own rush. 2) It should have booked a time, ordered
the examination from the other garage in its own name, or at least rung them itself. The week after it should have asked whether the fault was found, and booked the next
service. 3) When we lack the skill or the equipment: then advice adds to trust, if the reason is given. 4) Knowledge: nobody knew the car's
history so well that the customer would have gained by it. Nor had there been time for trust to grow, and so the first comparison decided.
"""),
        points=(
            both(fi="Kenen murheeksi ajanpuute jäi?", en="Whose problem was the lack of time made?"),
            both(fi="Mitä yksi puhelinsoitto olisi muuttanut?", en="What would one telephone call have changed?"),
            both(fi="Milloin neuvo lisää luottamusta?", en="When does advice add to trust?"),
        ),
        rubric=(
            (both(fi="Syy", en="Cause"), both(fi="erottaa ystävällisyyden ajanpuutteesta", en="tells kindness from a lack of time")),
            (both(fi="Teko", en="Deed"), both(fi="ehdottaa tekoa silloin ja jälkeenpäin", en="proposes a deed then and afterwards")),
            (both(fi="Raja", en="Limit"), both(fi="sanoo, milloin muualle ohjaaminen on oikein", en="says when sending elsewhere is right")),
        ),
        minimum_words=35,
    ),
    OpenTask(
        id="11.O4",
        sources=("S3-050", "S1-057", "S1-058", "S1-059", "S1-060"),
        title=both(fi="Yritys, jota et ole nähnyt: leipomo ja sen kaupat", en="A company you have not seen: a bakery and its shops"),
        prompt=both(fi="""
Leipomo toimittaa leipää kolmeen ruokakauppaan. Lujuus on kahdeksan kriteerin keskiarvo, 1–5, oikein päin.

| kauppa | ostot, € | leipomon arvio: viime vuonna, nyt | kaupan arvio: viime vuonna, nyt | tyytyväisyys nyt | muuta |
|---|---|---|---|---|---|
| Tori | 310 000 | 3,9 → 4,4 | 3,4 → 2,6 | 4 | ei yhtään reklamaatiota; sopimus päättyy kesäkuussa |
| Asema | 120 000 | 2,8 → 2,9 | 2,3 → 3,0 | 3 | kuusi reklamaatiota myöhästymisistä; keväällä vaihdettiin kuljettaja ja sovittiin viikkosoitto |
| Lahti | 90 000 | 3,6 → 3,7 | ei kysytty → ei kysytty | 5 | kauppias ja leipuri ovat veljeksiä |

Torilta kysyttiin lisäksi odotusta ja kokemusta: leivän tuoreus 4,5 ja 4,6; tilauksen muuttaminen samana päivänä 4,0 ja 2,0.

Kirjoita leipomon johtajalle: 1) mihin kauppaan mennään ensin, ja miksi juuri sinne, 2) mitä siellä kysytään ja mitä luvataan, 3) mitä Asemasta opitaan, ja mitä siitä ei voi päätellä, 4) mitä Lahdesta tiedetään, ja mitä tehdään. Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
A bakery delivers bread to three grocery shops. Strength is the mean of eight criteria, from 1 to 5, in the right direction.

| shop | purchases, € | the bakery's rating: last year, now | the shop's rating: last year, now | satisfaction now | other |
|---|---|---|---|---|---|
| Tori | 310,000 | 3.9 → 4.4 | 3.4 → 2.6 | 4 | no complaints; the agreement ends in June |
| Asema | 120,000 | 2.8 → 2.9 | 2.3 → 3.0 | 3 | six complaints about delays; in spring the driver was changed and a weekly call agreed on |
| Lahti | 90,000 | 3.6 → 3.7 | not asked → not asked | 5 | the shopkeeper and the baker are brothers |

Tori was also asked about expectation and experience: freshness of the bread 4.5 and 4.6; changing an order on the same day 4.0 and 2.0.

Write to the bakery's manager: 1) whom to visit first, and why there, 2) what to ask there, and what to promise, 3) what is learnt from Asema, and what cannot be concluded from it, 4) what is known of Lahti, and what to do. Write your answer between the quotation marks.
"""),
        answer="visit",
        model=both(fi="""
Mallivastaus (tekijän täydennys). 1) Torille. Se ostaa eniten, ja ero on niistä kahdesta, joilta on kysytty, suurempi: 4,4 ja 2,6. Ennen kaikkea osapuolet kulkevat eri suuntiin, ja sopimus päättyy kesäkuussa.
Tyytyväisyys 4 ja nolla reklamaatiota eivät rauhoita: niistä näkee, miltä palvelu juuri nyt tuntuu, ei sitä, millainen suhde on. 2) Kysytään, mitä muuttui vuodessa ja miksi siitä ei sanottu. Leipä on kunnossa
(+0,1), tilauksen muuttaminen ei (−2,0): vika on siinä, miten palvellaan. Luvataan vain se, mikä voidaan pitää, esimerkiksi numero, johon vastataan
kello kymmeneen asti, ja kokeillaan sitä kuukausi. Uutta leipää ei myydä ennen sitä. 3) Aseman arvio nousi 0,7, vaikka kauppa valitti kuudesti: reklamaatio oli viesti, johon
tartuttiin. Samaa voi kokeilla Torilla. Kuljettaja ja viikkosoitto tulivat yhtä aikaa, joten ei tiedetä, kumpi auttoi, ja tapauksia on yksi. 4) Lahdesta tiedetään leipomon oma
arvio ja tyytyväisyys, ei kaupan arviota. Veljeys on sosiaalinen sidos, joka katkeaa, jos toinen lopettaa. Pyydetään kaupalta lomake. Tyhjä ei ole kolmonen.
""", en="""
Model answer (author's completion). 1) Tori. It buys the most, and of the two that were asked its gap is the wider: 4.4 and 2.6. Above all the two sides are going different ways, and the agreement ends in June.
Satisfaction of 4 and no complaints are no comfort: they are about the service just now, not about what there is between you. 2) Ask what has changed in a year, and why nothing was said. The bread is fine
(+0.1), changing an order is not (−2.0): the fault is in how they are served. Promise only what can be kept, such as a number that is answered until
ten o'clock, and try it for a month. Do not try to sell new bread before that. 3) Asema's rating rose by 0.7, although the shop complained six times: the complaints were a message, and somebody
followed it up. The same can be tried at Tori. The driver and the weekly call came at the same time, so it is not known which helped, and there is only one case. 4) Of Lahti the bakery's own
rating and the satisfaction are known, but not the shop's rating. Being brothers is a social bond that breaks if one of them stops. Ask the shop for the form. Empty is not a three.
"""),
        points=(
            both(fi="Missä osapuolet kulkevat eri suuntiin?", en="Where do the two sides go different ways?"),
            both(fi="Koskeeko Torin pettymys sitä, mitä se saa, vai sitä, miten?", en="Is Tori's disappointment about what it gets, or how?"),
            both(fi="Montako asiaa Asemalla muuttui yhtä aikaa?", en="How many things changed at Asema at the same time?"),
            both(fi="Mitä tarkoittaa, ettei Lahdesta ole kysytty?", en="What does it mean that Lahti was not asked?"),
        ),
        rubric=(
            (both(fi="Valinta", en="Choice"), both(fi="perustelee erolla, suunnalla ja ajankohdalla, ei tyytyväisyydellä", en="gives the gap, the direction and the time as reasons, not satisfaction")),
            (both(fi="Kuilu", en="Gap"), both(fi="laskee kuilut samoista asioista ja nimeää puolen, joka pettää", en="works out the gaps of the same things, and names the side that fails")),
            (both(fi="Oppi", en="Lesson"), both(fi="käyttää Asemaa ja sanoo, mitä yhdestä tapauksesta ei voi päätellä", en="uses Asema, and says what cannot be concluded from one case")),
            (both(fi="Tyhjä", en="Empty"), both(fi="ei arvaa, mitä Lahdesta olisi vastattu", en="does not guess what Lahti would have answered")),
        ),
        minimum_words=60,
    ),
)
