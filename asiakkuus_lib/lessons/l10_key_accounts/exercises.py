"""Exercises of lesson 10: key accounts. Every expected answer is computed from the lecture's table, the course's data, or the task."""

from functools import cache
from typing import Literal

import pandas as pd

from asiakkuus_lib import customer_share, key_accounts
from asiakkuus_lib.key_accounts import NO, UNKNOWN, VERIFYING, YES
from asiakkuus_lib.learn.kinds import choice, integer, mapping, number, ordered, set_of, share, text
from asiakkuus_lib.learn.reading import fold
from asiakkuus_lib.learn.tasks import Mistake, OpenTask, Page, Task
from asiakkuus_lib.lessons.common.account_book import AccountBook
from asiakkuus_lib.lessons.common.words import but, listed
from asiakkuus_lib.locale import Both, both
from asiakkuus_lib.reading import course_data

# Of task A1: sales to each customer and what it buys elsewhere, in thousands of euros; whether it teaches something; the gate.
SIX = pd.DataFrame(
    {
        "sales": [900, 700, 500, 200, 150, 100],
        "elsewhere": [50, 400, 300, 450, 20, 600],
        "teaches": [False, False, True, False, True, True],
        "strategy_fit": [YES] * 6,
        "flexible": [YES] * 6,
        "fair": [YES, YES, NO, YES, YES, UNKNOWN],
    },
    index=list("ABCDEF"),
)
LARGEST, ROOM = 3, 200
KIND_NAMES: dict[str, tuple[str, ...]] = {
    "main_only": ("pää", "main", "pääasiakas", "main customer"),
    "key_only": ("avain", "key", "avainasiakas", "key account"),
    "both_kinds": ("molemmat", "both", "kumpikin"),
    "neither": ("ei kumpikaan", "neither"),
}
# Of task A2, in thousands of euros.
GAPS = pd.Series({"Aava": 80, "Botnia": 0, "Cirrus": 120, "Delta": 40, "Elo": 80, "Fjord": 0})
CRITERION_NAMES: dict[str, tuple[str, ...]] = {
    "image": ("imago", "image"),
    "know_how": ("osaaminen", "know-how", "know how"),
    "network": ("verkosto", "network"),
    "current_gap": ("nykyinen ostoaukko", "current gap"),
    "future_gap": ("tuleva ostoaukko", "future gap"),
}
GAP_COLUMNS = ["bought", "wallet_low", "wallet_likely", "wallet_high", "most_to_one", "market_growth", "share_before", "share_after"]
# Of task A3, and of A5: how far the weights may be from the lecture's.
MISSING, CHOSEN, APART = 5, 5, 0.5
# Of task A9, in the order of its sentences.
FAIR_NAMES: dict[str, tuple[str, ...]] = {"fair_customer": ("reilu", "fair"), "not_fair": ("ei reilu", "not fair", "epäreilu", "unfair")}
AGENCY = ("fair_customer", "not_fair", "fair_customer", "not_fair", "fair_customer")
STAGE_NAMES: dict[str, tuple[str, ...]] = {
    "identify": ("tunnista", "identify"),
    "assess": ("arvioi suhde", "assess", "suhde", "relationship"),
    "centre": ("ostokeskus", "buying centre", "centre", "buying center", "center"),
    "certainty_level": ("varmuus", "certainty"),
    "plan": ("toimet", "actions", "suunnittele toimet"),
}
# Of task A10, in the order of its sentences.
HOSPITAL = ("centre", "plan", "identify", "certainty_level", "assess")
# Of task A11: a row that the lecture does not have; points by criterion, and which cell is lost.
ROW, LOST = {"image": 8, "know_how": 7, "network": 9, "current_gap": 8, "future_gap": 3}, "network"


@cache
def _scores() -> pd.DataFrame:
    return course_data("scoring_raw").set_index("customer")


@cache
def _weights() -> pd.Series:
    return course_data("scoring_weights").set_index("criterion")["weight_percent"]


def _kinds() -> dict[str, str]:
    """Which customers of A1 are main customers, key accounts, both or neither."""
    main = SIX["sales"].rank(ascending=False) <= LARGEST
    key = ((SIX["elsewhere"] >= ROOM) | SIX["teaches"]) & (key_accounts.verify(SIX)["verdict"] == YES)
    names = {(True, True): "both_kinds", (True, False): "main_only", (False, True): "key_only", (False, False): "neither"}
    return {str(who): names[bool(main[who]), bool(key[who])] for who in SIX.index}


def _said(answer: object, who: str, *kinds: str) -> bool:
    """Whether an answer to A1 puts a customer among some kinds, whatever it says of the others."""
    told = answer.get(who, answer.get(who.lower(), "")) if isinstance(answer, dict) else ""
    return fold(str(told)) in {fold(word) for kind in kinds for word in (kind, *KIND_NAMES[kind])}


def _of_one(who: str, *kinds: str, hint: Both) -> Mistake:
    """What is said of an answer to A1 that puts a customer among some kinds."""
    return Mistake(when=lambda answer: _said(answer, who, *kinds), example=lambda: {**_kinds(), who: kinds[0]}, hint=hint)


def _six_numbers(answer: object) -> dict[str, float]:
    """An answer to A2 as points by candidate; nothing where it is no list of six numbers."""
    if not isinstance(answer, list) or len(answer) != len(GAPS) or not all(isinstance(one, int | float) for one in answer):
        return {}
    return dict(zip(GAPS.index, map(float, answer), strict=True))


def _several_off(answer: object) -> bool:
    """Whether an answer to A2 has more than one candidate wrong."""
    told = _six_numbers(answer)
    return bool(told) and sum(told[who] != points for who, points in zip(GAPS.index, _points(), strict=True)) > 1


def _unlike(answer: object) -> bool:
    """Whether an answer to A2 gives equal gaps unequal points."""
    told = _six_numbers(answer)
    return bool(told) and told["Aava"] != told["Elo"]


def _something_for_nothing(answer: object) -> bool:
    """Whether an answer to A2 gives points for no gap."""
    told = _six_numbers(answer)
    return bool(told) and (told["Botnia"] != 0 or told["Fjord"] != 0)


def _from_the_largest(answer: object) -> bool:
    """Whether an answer to A2 has its points in the order of their size."""
    told = list(_six_numbers(answer).values())
    return len(told) == len(GAPS) and told == sorted(told, reverse=True) and told[0] > told[-1]


def _criterion_not_first(answer: object) -> bool:
    """Whether an answer to A3 names the criterion after a customer."""
    words = {fold(word) for name, said in CRITERION_NAMES.items() for word in (name, *said)}
    told = [fold(str(one)) in words for one in answer] if isinstance(answer, list | tuple) else []
    return any(told[1:]) and not told[0]


def _other_criterion(answer: object) -> bool:
    """Whether an answer to A3 names one of the criteria by which the same five stay."""
    told = fold(str(answer[0])) if isinstance(answer, list) and answer else ""
    return any(told in map(fold, (name, *words)) for name, words in CRITERION_NAMES.items() if name != _missing_five()[0])


def _points(ties: Literal["max", "min", "average"] = "max", zero_as: float | None = 0.0) -> list[int | float]:
    found = key_accounts.rank_scores(GAPS, ties, zero_as).tolist()
    return [int(value) if float(value).is_integer() else value for value in found]


@cache
def _first_five(more_to: str = "") -> list[str]:
    more = _weights().astype(float)
    if more_to:
        more[more_to] += MISSING
    return list(key_accounts.weighted_scores(_scores(), more).nlargest(CHOSEN).index)


def _missing_five() -> list[str]:
    """The one criterion that changes who are among the first five, who comes in and who falls out."""
    before = _first_five()
    (found,) = [name for name in _weights().index if set(_first_five(name)) != set(before)]
    (comes,), (goes,) = set(_first_five(found)) - set(before), set(before) - set(_first_five(found))
    return [str(found), comes, goes]


def _beaten_by(who: str) -> set[str]:
    beats = key_accounts.dominance(_scores())
    return {str(other) for other in beats.columns if beats[other][who]}


def _equal() -> list[float]:
    totals = key_accounts.weighted_scores(_scores(), pd.Series(20.0, _weights().index))
    return [float(totals["P"]), int(key_accounts.rank_customers(totals)["YB"])]


def _changed_places(zero: float = 3) -> dict[str, int]:
    """Whose place changes, and to what, when no gap brings some points in place of zero."""
    moved = _scores().assign(current_gap=_scores()["current_gap"].replace(0, zero))
    before, after = (key_accounts.rank_customers(key_accounts.weighted_scores(each, _weights())) for each in (_scores(), moved))
    return {str(who): int(after[who]) for who in after.index[after != before]}


def _somebody_missing(answer: object) -> bool:
    """Whether an answer to A7 leaves out somebody whose rank changes."""
    told = {fold(str(who)) for who in answer} if isinstance(answer, dict) else set()
    return bool(told) and not {fold(who) for who in _changed_places()} <= told


def _printed(points: int | float, criterion: str) -> float:
    return round(points * float(_weights()[criterion]) / 100, 2)


def _row_total() -> float:
    return round(sum(_printed(points, name) for name, points in ROW.items()), 2)


@cache
def _candidates() -> pd.DataFrame:
    """Suvilinja's candidates that do not stop at the gate, with points by rank, as the first cell of the page computes them."""
    accounts = AccountBook.of_course().accounts
    gaps = customer_share.account_gaps(accounts[GAP_COLUMNS])
    values = accounts[["image", "know_how", "network"]].assign(current_gap=gaps["gap"], future_gap=gaps["future"])
    scored = values.apply(key_accounts.rank_scores).assign(current_gap=key_accounts.rank_scores(values["current_gap"], zero_as=0))
    return scored[key_accounts.verify(accounts)["verdict"] != NO]


def _fifth() -> str:
    """Who gets the last of the five places."""
    totals = key_accounts.weighted_scores(_candidates(), _weights())
    return str(totals.sort_values(ascending=False, kind="stable").index[CHOSEN - 1])


@cache
def _all_in_five(away: float) -> pd.Series:
    tried = key_accounts.weights_within(_weights() * (1 - away), _weights() * (1 + away))
    return key_accounts.chances(_candidates(), tried, CHOSEN)["in_top"]


def _in_five(away: float) -> float:
    return float(_all_in_five(away)[_fifth()])


@cache
def _by_any_weights() -> float:
    return float(key_accounts.chances(_candidates(), key_accounts.any_weights(list(_weights().index)), CHOSEN)["in_top"][_fifth()])


def _is_number(answer: object) -> bool:
    return isinstance(answer, int | float) and not isinstance(answer, bool)


def _as_part(answer: object) -> float:
    """An answer to A5 as a part of one; NaN where it is no number."""
    if isinstance(answer, bool) or not isinstance(answer, int | float):
        return float("nan")
    return answer / 100 if answer > 1 else float(answer)


def _on_another_row(answer: object) -> bool:
    """Whether an answer to A5 is the share of another candidate."""
    others = _all_in_five(APART).drop(_fifth())
    return bool((abs(others - _as_part(answer)) < 0.006).any())


def _euro_gaps() -> pd.Series:
    euros = course_data("scoring_euros").set_index("customer")
    return euros["total_purchases_eur"] - euros["own_purchases_eur"]


def _part_of_largest() -> float:
    """Of task A8: what part of the largest gap CT's is."""
    return float(_euro_gaps()["CT"] / _euro_gaps().max())


def _six_in_words() -> str:
    """The six customers of A1 as a table."""
    said = {YES: both(fi="kyllä", en="yes"), NO: both(fi="ei", en="no"), UNKNOWN: both(fi="ei tiedetä", en="not known")}
    heads = both(fi="| asiakas | myynti | ostaa muualta | opettaa meille jotain | varmentavat: strategia, joustavuus, reiluus |\n|---|---|---|---|---|",
                 en="| customer | sales | buys elsewhere | teaches us something | verifying: strategy, flexibility, fairness |\n|---|---|---|---|---|")
    rows = [
        f"| {who} | {row['sales']} | {row['elsewhere']} | {said[YES if row['teaches'] else NO].said()} | {', '.join(said[row[name]].said() for name in VERIFYING)} |"
        for who, row in SIX.to_dict("index").items()
    ]  # fmt: skip
    return "\n".join([heads.said(), *rows])


def _gaps_in_words() -> str:
    return ", ".join(f"{who} {gap}" for who, gap in GAPS.items())


PAGE = Page(
    setup="""
import pandas as pd

from asiakkuus_lib import customer_share, key_accounts
from asiakkuus_lib.lessons.common.account_book import AccountBook
from asiakkuus_lib.reading import course_data
from asiakkuus_lib.learn import check, exercise, reflect

scores = course_data("scoring_raw").set_index("customer")
weights = course_data("scoring_weights").set_index("criterion")["weight_percent"]

book = AccountBook.of_course()
accounts = book.accounts
gaps = customer_share.account_gaps(accounts[[
    "bought", "wallet_low", "wallet_likely", "wallet_high", "most_to_one", "market_growth", "share_before", "share_after",
]])
values = accounts[["image", "know_how", "network"]].assign(current_gap=gaps["gap"], future_gap=gaps["future"])
candidates = values.apply(key_accounts.rank_scores).assign(current_gap=key_accounts.rank_scores(values["current_gap"], zero_as=0))
candidates = candidates[key_accounts.verify(accounts)["verdict"] != "no"].rename(index=book.names)
""",
    note=both(fi="Tehtävissä on kaksi maailmaa. `scores` ja `weights` ovat luennon 13 asiakasta ja painot; `candidates` ovat Suvilinjan ehdokkaat ilman niitä kolmea, jotka jäivät portille. Jokaisessa tehtävässä sanotaan, kumpaa maailmaa se koskee.",
              en="There are two worlds in the tasks. `scores` and `weights` are the lecture's 13 customers and their weights; `candidates` are Suvilinja's candidates without the three that stopped at the gate. Each task says which it is about."),
    fetches=both(fi="Se hakee luennon pisteytystaulukon ja laskee Suvilinjan ehdokkaille pisteet samalla säännöllä.",
                 en="It fetches the lecture's scoring table, and works out points for Suvilinja's candidates by the same rule."),
)

TASKS = (
    Task(
        id="10.A1",
        sources=("S3-135", "S3-045", "S3-010", "S3-031"),
        title=both(fi="Pää, avain, molemmat vai ei kumpikaan?", en="Main, key, both or neither?"),
        prompt=both(fi="""
Muovitehtaalla on kuusi asiakasta ja yksinkertainen sääntö. **Pääasiakas** on kolmen suurimman joukossa, kun katsotaan myyntiä. **Avainasiakas** täyttää kaksi ehtoa: 1) se ostaa muualta vähintään {room:number} 000 eurolla *tai* opettaa meille jotain, ja 2) kaikki kolme varmentavaa kriteeriä täyttyvät. Rahasummat ovat tuhansina euroina.

{six:text}

Korvaa kolme pistettä kunkin asiakkaan kohdalla yhdellä sanalla lainausmerkeissä: {words:text}.
""", en="""
A plastics factory has six customers and a simple rule. A **main customer** is among the three largest by sales. A **key account** meets two conditions: 1) it buys elsewhere for at least €{room:number},000, *or* it teaches us something; and 2) all three verifying criteria are met. Money is in thousands of euros.

{six:text}

Replace the three dots of each customer with one word in quotation marks: {words:text}.
"""),
        values=lambda: {"six": _six_in_words(), "words": listed(KIND_NAMES), "room": ROOM},
        starter='kinds = {"A": ..., "B": ..., "C": ..., "D": ..., "E": ..., "F": ...}',
        solution=both(
            fi='kinds = {"A": "pää", "B": "molemmat", "C": "pää", "D": "avain", "E": "avain", "F": "ei kumpikaan"}',
            en='kinds = {"A": "main", "B": "both", "C": "main", "D": "key", "E": "key", "F": "neither"}',
        ),
        kind=mapping(choice(*KIND_NAMES, names=KIND_NAMES)),
        expected=_kinds,
        mistakes=(
            _of_one("C", "both_kinds", "key_only", hint=both(fi="C:n valintaa puoltaa moni asia, mutta mitä taulukossa on sen reiluudesta?", en="There are good reasons to choose C, but what does the table say about its fairness?")),
            _of_one("F", "key_only", "both_kinds", hint=both(fi="F:n reiluutta ei tiedetä. Täyttyykö kriteeri, jos asiaa ei tiedetä?", en="Whether F is fair is not known. Is a criterion met when nothing is known about it?")),
            _of_one("A", "both_kinds", "key_only", hint=both(fi="A on suurin. Täyttääkö se kumpaakaan ehdon 1 vaihtoehdoista?", en="A is the largest. Is there anything in condition 1 that it meets?")),
            *(_of_one(who, "neither", hint=both(
                fi=f"{who} ei ole avainasiakas. Mutta onko se myynnin mukaan kolmen suurimman joukossa?", en=f"{who} is not a key account. But is it among the three largest by sales?")) for who in "AC"),
            *(_of_one(who, "main_only", "both_kinds", hint=both(
                fi=f"Onko {who} myynnin mukaan kolmen suurimman joukossa?", en=f"Is {who} among the three largest by sales?")) for who in "DEF"),
            _of_one("E", "neither", hint=both(fi="E ostaa muualta vähän, mutta ehdossa 1 on kaksi vaihtoehtoa. Toinenkin riittää.", en="E buys little elsewhere, but condition 1 has two alternatives. Either is enough.")),
            _of_one("D", "neither", hint=both(fi="D ostaa meiltä vähän. Kysytäänkö ehdoissa sitä?", en="D buys little from us. Do the conditions ask about that?")),
            _of_one("B", "main_only", "key_only", "neither", hint=both(
                fi="B kuuluu kahteen joukkoon: katso sekä sen myyntiä että sitä, mitä se ostaa muualta.", en="B belongs to two groups: look both at its sales and at what it buys elsewhere.")),
        ),
        look_back=both(fi="Kolmenlaisia kriteereitä", en="Three kinds of criteria"),
        praise=both(fi="Kolmesta suurimmasta vain yksi on avainasiakas. F:stä voi tulla sellainen, mutta sitä ennen pitää soittaa.",
                    en="Only one of the three largest is a key account. F may become one, but somebody has to make a call first."),
    ),
    Task(
        id="10.A2",
        sources=("S3-043",),
        title=both(fi="Pisteet sijoista", en="Points from ranks"),
        prompt=both(fi="""
Kuljetusliike pisteyttää kuusi ehdokasta luennon säännöllä. Ehdokkaita on kuusi, joten paras saa 6 pistettä. Nykyiset ostoaukot ovat tuhansina euroina: {gaps:text}.

Anna kullekin pisteet. Muista luennon kaksi poikkeusta: tasoissa olevat saavat saman, paremman pistemäärän, ja se, jolla ei ole ostoaukkoa, saa nollan. Korvaa kolme pistettä luettelolla, jossa on kuusi lukua samassa järjestyksessä kuin ehdokkaat yllä. Kahden luvun luettelo näyttää tältä: `[1, 2]`.
""", en="""
A haulier scores six candidates by the lecture's rule. There are six of them, so the best gets 6 points. Their current gaps, in thousands of euros, are {gaps:text}.

Give the points of each. Remember the lecture's two exceptions: tied candidates all get the higher score, and whoever has no gap gets zero. Replace the three dots with a list of six numbers, in the order of the candidates above. A list of two numbers looks like this: `[1, 2]`.
"""),
        values=lambda: {"gaps": _gaps_in_words()},
        starter="points = ...",
        solution="points = [5, 0, 6, 3, 5, 0]",
        kind=ordered(integer()),
        expected=_points,
        mistakes=(
            Mistake(answer=lambda: [2, 5, 1, 4, 2, 5],
                    hint=both(fi="Nuo ovat sijoja. Pisteissä suurin aukko saa eniten.", en="Those are ranks. In points the largest gap gets the most.")),
            Mistake(when=lambda answer: isinstance(answer, list) and answer in ([2, 0, 1, 4, 2, 0], [2, 0, 1, 3, 2, 0]), example=lambda: [2, 0, 1, 3, 2, 0],
                    hint=both(fi="Nuo ovat sijoja, nollia lukuun ottamatta. Pisteissä suurin aukko saa eniten.", en="Those are ranks, but for the zeros. In points the largest gap gets the most.")),
            Mistake(when=lambda answer: _six_numbers(answer) == GAPS.astype(float).to_dict(), example=lambda: GAPS.tolist(),
                    hint=both(fi="Nuo ovat ostoaukot. Pisteet saadaan niiden järjestyksestä.", en="Those are the gaps. The points come from their order.")),
            Mistake(when=_from_the_largest, example=lambda: sorted(_points(), reverse=True),
                    hint=both(fi="Pisteesi ovat suurimmasta pienimpään. Kirjoita ne siinä järjestyksessä, jossa ehdokkaat luetellaan: Aava, Botnia ja niin edelleen.",
                              en="Your points go from the largest to the smallest. Write them in the order in which the candidates are listed: Aava, Botnia and so on.")),
            Mistake(when=_something_for_nothing, example=lambda: _points(zero_as=None),
                    hint=both(fi="Botnialla ja Fjordilla ei ole ostoaukkoa. Niitä koskee luennon toinen poikkeus.", en="Botnia and Fjord have no gap. The lecture's second exception is about them.")),
            Mistake(when=_unlike, example=lambda: [5, 0, 6, 3, 4, 0],
                    hint=both(fi="Aavan ja Elon aukko on yhtä suuri, joten niiden pisteetkin ovat samat.", en="The gaps of Aava and Elo are equal, and so are their points.")),
            Mistake(answer=lambda: _points(ties="min"),
                    hint=both(fi="Aava ja Elo ovat tasoissa. Luennolla tasoissa olevat saavat paremman pistemäärän, eivät huonomman.",
                              en="Aava and Elo are tied. In the lecture tied candidates get the higher score, not the lower.")),
            Mistake(answer=lambda: _points(ties="average"),
                    hint=both(fi="Annoit Aavalle ja Elolle kahden pistemäärän keskiarvon. Luennolla ne saavat niistä paremman.",
                              en="You gave Aava and Elo the mean of two scores. In the lecture they get the higher of these.")),
            Mistake(answer=lambda: [6, 0, 6, 3, 6, 0],
                    hint=both(fi="Cirrus on yksin ensimmäinen. Aava ja Elo ovat sen jälkeen.", en="Cirrus comes first alone. Aava and Elo come after it.")),
            Mistake(answer=lambda: [5, 0, 6, 4, 5, 0],
                    hint=both(fi="Deltan edellä on kolme ehdokasta. Kun kaksi on tasoissa, seuraavan sija on silti neljäs.",
                              en="Three candidates are ahead of Delta. When two are tied, the next one still comes fourth.")),
            Mistake(when=lambda answer: _six_numbers(answer) == key_accounts.scaled_scores(GAPS).round(6).to_dict(), example=lambda: key_accounts.scaled_scores(GAPS).tolist(),
                    hint=both(fi="Nuo pisteet ovat aukkojen suhteessa. Luennolla vain järjestys ratkaisee.", en="Those points are in proportion to the gaps. In the lecture only the order counts.")),
            Mistake(when=_several_off, example=lambda: [6, 0, 5, 3, 6, 0],
                    hint=both(fi="Pane aukot järjestykseen suurimmasta alkaen: ensimmäinen saa kuusi, seuraava viisi. Tasoissa olevat vievät yhdessä kaksi paikkaa.",
                              en="Put the gaps in order, the largest first: it gets six, the next one five. Two that are tied take up two places.")),
        ),
        look_back=both(fi="Luennon kolmetoista asiakasta", en="The lecture's thirteen customers"),
        praise=both(fi="Botnian ja Fjordin nollat ovat erillinen päätös: ilman poikkeusta ne saisivat pisteitä siitä, ettei niiltä ole mitään saatavaa.",
                    en="The zeros of Botnia and Fjord are a decision: without the exception they would get points for having nothing to offer."),
    ),
    Task(
        id="10.A3",
        sources=("S3-044",),
        title=both(fi="Mille kriteerille puuttuvat viisi prosenttiyksikköä kuuluvat?", en="Which criterion gets the missing five?"),
        prompt=both(fi="""
*Luennon taulukko.* Painojen summasta puuttuu viisi. Jos ne annetaan jollekin viidestä kriteeristä, järjestys voi muuttua. Vain yhden kriteerin kohdalla muuttuu myös se, **ketkä** ovat viiden parhaan joukossa. Minkä?

Aja ensin alla oleva solu. Sarakkeessa `lecture` ovat sijat luennon painoilla. Muissa sarakkeissa ovat sijat silloin, kun sarakkeen kriteeri saa viisi prosenttiyksikköä lisää. Etsi sarake, jossa sijat 1–5 ovat eri asiakkailla kuin sarakkeessa `lecture`.

Kirjoita luettelo, jossa on kolme sanaa lainausmerkeissä: kriteeri, kuka nousee viiden joukkoon, kuka putoaa siitä. Näin: `["image", "RL", "RL"]`.
""", en="""
*The lecture's table.* Five are missing from the sum of the weights. If they are given to one of the five criteria, the order may change. With only one of them does it also change **who** the first five are. Which?

Run the cell below first. The column `lecture` has the ranks with the lecture's weights. The other columns have the ranks when the criterion of the column gets five percentage points more. Find the column in which ranks 1–5 belong to other customers than in the column `lecture`.

Write a list of three words in quotation marks: the criterion, who rises into the five, who falls out. Like this: `["image", "RL", "RL"]`.
"""),
        given="""
ranks = key_accounts.ranks_with_more(scores, weights, 5)
ranks.insert(0, "lecture", key_accounts.rank_customers(key_accounts.weighted_scores(scores, weights)))
ranks.sort_values("lecture")
""",
        starter="change = ...",
        solution='change = ["network", "KQ", "NK"]',
        kind=ordered(choice(*CRITERION_NAMES, names=CRITERION_NAMES), text(), text()),
        expected=_missing_five,
        mistakes=(
            Mistake(answer=lambda: [_missing_five()[0], _missing_five()[2], _missing_five()[1]],
                    hint=both(fi="Kriteeri on oikein, mutta kaksi viimeistä ovat vaihtaneet paikkaa: ensin se, joka nousee.",
                              en="The criterion is right, but the last two have changed places: first the one who rises.")),
            Mistake(when=_criterion_not_first, example=lambda: [*_missing_five()[1:], _missing_five()[0]],
                    hint=both(fi="Kriteeri kirjoitetaan ensimmäiseksi, sitten se, joka nousee, ja viimeiseksi se, joka putoaa.", en="The criterion comes first, then the one who rises, and last the one who falls out.")),
            Mistake(when=lambda answer: isinstance(answer, pd.DataFrame | pd.Series), example=lambda: key_accounts.ranks_with_more(_scores(), _weights(), MISSING),
                    hint=both(fi="Tallensit taulukon. Lue siitä vastaus ja kirjoita luettelo, jossa on kolme sanaa.", en="You stored the table. Read the answer from it, and write a list of three words.")),
            Mistake(answer=lambda: ["know_how", "CT", "KQ"],
                    hint=both(fi="CT ja KQ vaihtavat paikkaa viiden joukon ulkopuolella. Katso vain viittä parasta.", en="CT and KQ change places outside the five. Look at the first five only.")),
            Mistake(when=_other_criterion, example=lambda: ["image", "P", "RB"],
                    hint=both(fi="Tällä kriteerillä järjestys voi muuttua, mutta samat viisi pysyvät. Etsi kriteeri, joka tuo uuden nimen.",
                              en="With this criterion the order may change, but the same five stay. Find the one that brings a new name.")),
            Mistake(when=lambda answer: isinstance(answer, list) and len(answer) == 3 and answer[0] == "network" and answer[2] == answer[1],
                    example=lambda: ["network", "KQ", "KQ"],
                    hint=both(fi="Kriteeri on oikein. Vertaa sen sijoja 1–5 sarakkeeseen `lecture`: yksi nimi on uusi, yksi puuttuu.",
                              en="The criterion is right. Compare its ranks 1–5 with the column `lecture`: one name is new, one is missing.")),
        ),
        look_back=both(fi="Viides paikka", en="The fifth place"),
        praise=both(fi="Viisi prosenttiyksikköä ratkaisee yhden paikan viidestä. Siksi puuttuvasta painosta kannattaa kysyä ennen kuin nimet julkaistaan.",
                    en="Five percentage points decide one place in five. That is why it is worth asking about a missing weight before the names are published."),
    ),
    Task(
        id="10.A4",
        sources=("S3-043",),
        title=both(fi="Jatko: mitkä asiakkaat RB voittaa painoista riippumatta?", en="Going further: whom does RB beat whatever the weights?"),
        prompt=both(fi="""
*Luennon taulukko.* Luvussa kerrottiin, että RL on monta muuta parempi tai yhtä hyvä joka kriteerissä. Entä RB, joka on toinen? Mitä asiakkaita **RB** dominoi?

Aja ensin alla oleva solu. Se vertaa jokaista asiakasta *RL:ään* kriteeri kerrallaan ja antaa arvon True niille, joilla ei ole yhdessäkään enempää pisteitä kuin RL:llä. Muuta solussa RL:n tilalle RB, aja se uudelleen ja lue tulos. Mukana on aina myös asiakas itse: jätä se pois.

Kirjoita luettelo, jossa on asiakkaiden tunnukset lainausmerkeissä. Järjestyksellä ei ole väliä.
""", en="""
*The lecture's table.* The chapter said that RL beats or equals many of the others on every criterion. What about RB, who is second? Whom does **RB** dominate?

Run the cell below first. It compares each customer with *RL*, one criterion at a time, and gives True for those who have more points than RL on none of them. Change RL to RB in the cell, run it again, and read the result. The customer itself is always there too: leave it out.

Write a list of the customers' letters in quotation marks. Their order does not matter.
"""),
        given="""
(scores <= scores.loc["RL"]).all(axis=1)
""",
        starter="dominated = ...",
        solution="""
no_better = (scores <= scores.loc["RB"]).all(axis=1)
dominated = [who for who in scores.index[no_better] if who != "RB"]
dominated
""",
        kind=set_of(),
        expected=lambda: _beaten_by("RB"),
        mistakes=(
            Mistake(answer=lambda: _beaten_by("RL"),
                    hint=both(fi="Nuo RL voittaa. Vaihda solussa RL:n tilalle RB.", en="Those are the ones RL beats. Change RL to RB in the cell.")),
            Mistake(answer=lambda: _beaten_by("RL") | {"RL"},
                    hint=both(fi="Nuo ovat RL ja sen voittamat. Vaihda solussa RL:n tilalle RB.", en="Those are RL and the ones it beats. Change RL to RB in the cell.")),
            Mistake(answer=lambda: _beaten_by("RB") | {"RB"},
                    hint=both(fi="Mukana on RB itse. Se ei voita itseään.", en="RB itself is there. It does not beat itself.")),
            Mistake(answer=lambda: set(_scores().index[(_scores() <= _scores().loc["RB"]).any(axis=1)]) - {"RB"},
                    hint=both(fi="Nuo saavat ainakin yhdestä kriteeristä enintään yhtä paljon kuin RB. Niin pitää olla kaikissa kriteereissä: .all, ei .any.",
                              en="Those do not have more than RB on at least one criterion. It must be so on all of them: .all, not .any.")),
            Mistake(answer=lambda: set(_scores().index) - _beaten_by("RB") - {"RB"},
                    hint=both(fi="Nuo voittavat RB:n ainakin yhdessä kriteerissä. Nyt kysytään muita.", en="Those are the ones that beat RB on something. The question is about the others.")),
        ),
        look_back=both(fi="Luennon kolmetoista asiakasta", en="The lecture's thirteen customers"),
        praise=both(fi="RB on toinen, ja silti se dominoi vain näitä. Sijoituksesta näkee vain summan. Dominoinnista näkee, kestääkö järjestys minkä tahansa painotuksen.",
                    en="RB is second, and yet it dominates only these. A rank shows the sum; dominance shows whether the order stands any weights at all."),
    ),
    Task(
        id="10.A5",
        sources=("S3-043",),
        title=both(fi="Kuinka varma viides on Suvilinjassa?", en="How certain is Suvilinja's fifth?"),
        prompt=both(fi="""
*Suvilinja.* Kun portille jääneet on jätetty pois, viides ehdokas on {name:text}. Luvussa painoja muutettiin enintään neljänneksen verran. Hallituksen puheenjohtaja epäilee, että painoista ollaan eri mieltä enemmän: jokainen paino saa poiketa luennon painosta **puolella**. Kuinka suuressa osassa painotuksista {name:text} on silloin viiden parhaan joukossa?

Aja ensin alla oleva solu. `chances_within(25)` arpoo painot, joista jokainen poikkeaa enintään 25 prosenttia. Luku ehdokkaan kohdalla on osuus painotuksista, joissa se on viiden parhaan joukossa. Muuta luku sulkujen sisällä (prosentteina, ilman prosenttimerkkiä), aja uudelleen ja lue ehdokkaan rivi. Anna osuus prosentin tarkkuudella, esimerkiksi `0.51` tai `"51 %"`.
""", en="""
*Suvilinja.* When those that stopped at the gate are left out, the fifth candidate is {name:text}. In the chapter the weights were moved by a quarter at most. The chair of the board suspects that people disagree more than that: each weight may differ from the lecture's by **half**. In what share of the weightings is {name:text} then among the first five?

Run the cell below first. `chances_within(25)` draws weights each of which differs by 25% at most. The number beside a candidate is the share of weightings in which it is among the first five. Change the number in the brackets (per cent, without the sign), run it again, and read the candidate's row. Give the share to the nearest per cent, such as `0.51` or `"51%"`.
"""),
        values=lambda: {"name": AccountBook.of_course().names[_fifth()]},
        given="""
def chances_within(per_cent):
    tried = key_accounts.weights_within(weights * (1 - per_cent / 100), weights * (1 + per_cent / 100))
    return key_accounts.chances(candidates, tried, top=5)["in_top"].round(3)


chances_within(25)
""",
        starter="in_the_five = ...",
        solution="""
found = chances_within(50)
in_the_five = found["Ejderholmens Konsult Ab"]
in_the_five
""",
        kind=share(0.011),
        expected=lambda: _in_five(APART),
        mistakes=(
            Mistake(answer=lambda: _in_five(0.25),
                    hint=both(fi="Tuo on neljänneksen rajoilla. Nyt painot saavat poiketa puolella.", en="That is within a quarter. Now the weights may differ by half.")),
            Mistake(answer=lambda: 1 - _in_five(APART),
                    hint=both(fi="Niin suuressa osassa se jää ulos. Kysymys on siitä, kuinka usein se on mukana.", en="That is the share in which it is left out. The question is how often it is in.")),
            Mistake(when=lambda answer: isinstance(answer, pd.DataFrame | pd.Series), example=lambda: _all_in_five(APART),
                    hint=both(fi="Tallensit kaikkien ehdokkaiden osuudet. Lue niistä yksi rivi ja kirjoita vain se luku.",
                              en="You stored the shares of all candidates. Read one row, and write that number only.")),
            Mistake(when=lambda answer: round(_as_part(answer), 2) == round(_by_any_weights(), 2), example=lambda: round(_by_any_weights(), 2),
                    hint=both(fi="Tuo on luvun kuviosta: siinä painot saivat olla mitä tahansa. Nyt ne saavat poiketa puolella.",
                              en="That is from the chapter's figure, where the weights could be anything. Now they may differ by half.")),
            Mistake(when=lambda answer: abs(_as_part(answer) - APART) < 0.006, example=lambda: APART,
                    hint=both(fi="Sen verran painot saavat poiketa. Kirjoita luku solun sulkuihin ja lue vastaus ehdokkaan riviltä.",
                              en="That is the limit of the weights. Write it in the brackets of the cell, and read the answer on the candidate's row.")),
            Mistake(answer=lambda: _in_five(1.0),
                    hint=both(fi="Noilla rajoilla painot saavat pudota nollaan asti. Nyt ne saavat poiketa puolella.", en="Within those limits the weights may fall to zero. Now they may differ by half.")),
            Mistake(when=_on_another_row, example=lambda: 1.0,
                    hint=both(fi="Niin suuri osuus on jollakin toisella ehdokkaalla, tai sulkeissa on liian pieni luku: 0.5 tarkoittaa siinä puolta prosenttia.",
                              en="Some other candidate has such a share, or the number in the brackets is too small: there 0.5 means half a per cent.")),
            Mistake(when=lambda answer: 0 <= _as_part(answer) <= 1 and round(_as_part(answer), 2) != round(_in_five(APART), 2), example=lambda: 0.60,
                    hint=both(fi="Mitään ei tarvitse laskea: luku on solun antamassa taulukossa ehdokkaan kohdalla. Tarkista myös luku sulkujen sisällä.",
                              en="There is nothing to work out: the number stands beside the candidate in the table that the cell gives. Check the number in the brackets, too.")),
        ),
        look_back=both(fi="Kuinka varmoja valinnat ovat?", en="How certain are the choices?"),
        praise=both(fi="Varmuus ei ole ehdokkaan ominaisuus: se riippuu siitä, kuinka paljon päättäjät ovat eri mieltä. Siksi raja kerrotaan aina luvun yhteydessä.",
                    en="Certainty is not a property of the candidate: it depends on how far the decision-makers disagree. So the limit is always stated with the number."),
    ),
    Task(
        id="10.A6",
        sources=("S3-043", "S3-044"),
        title=both(fi="Jatko: kaikki yhtä tärkeitä", en="Going further: all equally important"),
        prompt=both(fi="""
*Luennon taulukko.* Joku ehdottaa, että kaikki viisi kriteeriä ovat yhtä tärkeitä, kukin 20 prosenttia. Kuinka monta pistettä P silloin saa, ja monesko on YB? (Tasoissa olevat saavat saman, paremman sijan.)

Aja ensin alla oleva solu. Se tallentaa painot nimellä `equal`. Pisteet saa näin: `key_accounts.weighted_scores(scores, equal)`, ja sijat pisteistä näin: `key_accounts.rank_customers(totals)`, kun pisteet on tallennettu nimellä `totals`. Kirjoita luettelo, jossa on kaksi lukua: P:n pisteet ja YB:n sija.
""", en="""
*The lecture's table.* Somebody proposes that all five criteria are equally important, 20% each. How many points does P get then, and where does YB come? (Tied customers share the better rank.)

Run the cell below first. It stores the weights under the name `equal`. The points are `key_accounts.weighted_scores(scores, equal)`, and ranks come from points by `key_accounts.rank_customers(totals)`, when the points are stored as `totals`. Write a list of two numbers: P's points and YB's rank.
"""),
        given="equal = pd.Series(20, index=weights.index)\nequal\n",
        starter="found = ...",
        solution="""
totals = key_accounts.weighted_scores(scores, equal)
found = [totals["P"], key_accounts.rank_customers(totals)["YB"]]
found
""",
        kind=ordered(number(0.005), integer()),
        expected=_equal,
        mistakes=(
            Mistake(when=lambda answer: isinstance(answer, pd.Series), example=lambda: key_accounts.weighted_scores(_scores(), _weights()),
                    hint=both(fi="Tallensit kaikkien asiakkaiden luvut. Poimi niistä P ja YB luetteloon.", en="You stored the numbers of all customers. Pick those of P and YB into a list.")),
            Mistake(answer=lambda: [48.0, _equal()[1]],
                    hint=both(fi="Laskit P:n pisteet yhteen ilman painoa. Paino on 20 prosenttia.", en="You added P's points up without the weight. The weight is 20%.")),
            Mistake(answer=lambda: [_equal()[0], 7],
                    hint=both(fi="YB on tasoissa kahden muun kanssa. Tasoissa olevat saavat paremman sijan.", en="YB is tied with two others. Tied customers share the better rank.")),
            Mistake(answer=lambda: [8.27, 8],
                    hint=both(fi="Nuo ovat luennon painoilla. Vaihda painoiksi equal.", en="Those are by the lecture's weights. Use equal for the weights.")),
            Mistake(answer=lambda: [_equal()[0], 8],
                    hint=both(fi="YB:n sija on laskettu luennon painoilla. Laske sekin yhtä suurilla painoilla.", en="YB's rank is by the lecture's weights. Work it out with equal weights too.")),
        ),
        look_back=both(fi="Luennon kolmetoista asiakasta", en="The lecture's thirteen customers"),
        praise=both(fi="Viidennen paikan jakaa nyt kolme asiakasta. Yhtä suuret painot ovat nekin päätös, eivät päätöksen puutetta.",
                    en="Three customers now share the fifth place. Equal weights are a decision too, not the lack of one."),
    ),
    Task(
        id="10.A7",
        sources=("S3-043",),
        title=both(fi="Jatko: nolla vai kolme?", en="Going further: zero or three?"),
        prompt=both(fi="""
*Luennon taulukko.* Kolmella asiakkaalla ei ole nykyistä ostoaukkoa, ja ne saivat siitä nollan. Jos poikkeusta ei olisi, ne saisivat tasapisteiden säännöllä kukin kolme. Keiden sija muuttuu, ja mikä uusi sija on?

Aja ensin alla oleva solu. Se tekee muutoksen ja tallentaa uudet pisteet nimellä `three`. Laske sijat ennen (`scores`) ja jälkeen (`three`) samoilla painoilla: `key_accounts.rank_customers(key_accounts.weighted_scores(..., weights))`. Kirjoita nimi-arvo-pareina ne, joiden sija muuttuu, ja uusi sija. Näin: `{"RL": 1, "P": 3}`.
""", en="""
*The lecture's table.* Three customers have no current gap, and got zero for it. Without the exception they would get three each by the rule for ties. Whose rank changes, and what is the new rank?

Run the cell below first. It makes the change, and stores the new points as `three`. Work out the ranks before (`scores`) and after (`three`) with the same weights: `key_accounts.rank_customers(key_accounts.weighted_scores(..., weights))`. Write those whose rank changes, and the new rank, as names with values. Like this: `{"RL": 1, "P": 3}`.
"""),
        given="three = scores.assign(current_gap=scores[\"current_gap\"].replace(0, 3))\nthree\n",
        starter="changed = ...",
        solution="""
before = key_accounts.rank_customers(key_accounts.weighted_scores(scores, weights))
after = key_accounts.rank_customers(key_accounts.weighted_scores(three, weights))
changed = after[after != before].to_dict()
changed
""",
        kind=mapping(integer()),
        expected=_changed_places,
        mistakes=(
            Mistake(answer=lambda: _changed_places(1),
                    hint=both(fi="Noin kävisi, jos nollan tilalla olisi yksi tai kaksi. Kun tilalla on kolme, useamman sija muuttuu.", en="That would happen with one or two in place of zero. With three it changes for more of them.")),
            Mistake(answer=lambda: {"WJ": 9, "YB": 8, "ND": 10},
                    hint=both(fi="Nuo ovat sijoja ennen muutosta. Kysytään sijaa sen jälkeen.", en="Those are the ranks before the change. The question is about the ranks after it.")),
            Mistake(answer=lambda: {"WJ": 8, "YB": 9, "ND": 10},
                    hint=both(fi="YB ja ND ovat muutoksen jälkeen tasoissa. Millaisen sijan tasoissa olevat saavat?", en="YB and ND are tied after the change. What rank do tied customers get?")),
            Mistake(when=_somebody_missing, example=lambda: {"RL": 1},
                    hint=both(fi="Mukana ei ole vielä kaikkia, joiden sija muuttuu. Vertaa kaikkien kolmentoista sijoja ennen muutosta ja sen jälkeen.",
                              en="Not everybody whose rank changes is there yet. Compare the ranks before and after of all thirteen.")),
            Mistake(when=lambda answer: isinstance(answer, dict) and answer != _changed_places(), example=lambda: {"WJ": 7, "YB": 8, "ND": 8},
                    hint=both(fi="Jokin sija ei täsmää. Kirjoita sija muutoksen jälkeen; tasoissa olevat saavat saman, paremman sijan.",
                              en="Some rank is not right. Write the rank after the change; tied customers share the better one.")),
        ),
        look_back=both(fi="Luennon kolmetoista asiakasta", en="The lecture's thirteen customers"),
        praise=both(fi="Kärjessä mikään ei muutu. Poikkeuksella on väliä vain niille, joita ei muutenkaan valittaisi.", en="Nothing changes at the top. The exception matters only to those who would not be chosen anyway."),
    ),
    Task(
        id="10.A8",
        sources=("S3-010",),
        title=both(fi="Pisteet euroista", en="Points from euros"),
        prompt=both(fi="""
*Luennon asiakkaat, tekijän keksimät eurot.* Suurin nykyinen ostoaukko on {most:money}, ja se saa 13 pistettä. CT:n aukko on {gap:money}. Kuinka monta pistettä CT saa, kun pisteet lasketaan euroista? Anna luku sadasosan tarkkuudella, esimerkiksi `1.25`.
""", en="""
*The lecture's customers, euros invented by the author.* The largest current gap is {most:money}, and gets 13 points. CT's gap is {gap:money}. How many points does CT get when points come from euros? Give a number to two decimals, such as `1.25`.
"""),
        values=lambda: {"most": float(_euro_gaps().max()), "gap": float(_euro_gaps()["CT"])},
        starter="points_of_ct = ...",
        solution="points_of_ct = 175000 / 520000 * 13\npoints_of_ct",
        kind=number(0.011),
        expected=lambda: 13 * _part_of_largest(),
        mistakes=(
            Mistake(answer=lambda: 7,
                    hint=both(fi="Niin monta CT saa sijasta. Laske nyt, kuinka suuri osa sen aukko on suurimmasta.", en="That is what CT gets for its rank. Now work out what part of the largest its gap is.")),
            Mistake(answer=_part_of_largest,
                    hint=both(fi="Se on osuus suurimmasta. Pisteitä on enintään 13.", en="That is a share of the largest. There are 13 points at most.")),
            Mistake(answer=lambda: float(_euro_gaps()["CT"] / _euro_gaps().sum() * 13),
                    hint=both(fi="Jaoit kaikkien aukkojen summalla. Jaa suurimmalla.", en="You divided by the sum of all gaps. Divide by the largest.")),
            Mistake(when=lambda answer: _is_number(answer) and any(abs(answer - times / _part_of_largest()) < 0.011 for times in (1, 13)), example=lambda: 13 / _part_of_largest(),
                    hint=both(fi="Jakolasku on väärin päin.", en="The division is upside down.")),
            Mistake(when=lambda answer: _is_number(answer) and abs(answer - 100 * _part_of_largest()) < 0.5, example=lambda: round(100 * _part_of_largest(), 1),
                    hint=both(fi="Se on osuus suurimmasta prosentteina. Pisteitä on enintään 13.", en="That is a share of the largest, in per cent. There are 13 points at most.")),
            Mistake(answer=lambda: round(13 * _part_of_largest()),
                    hint=both(fi="Pyöristit kokonaisluvuksi. Jätä kaksi desimaalia.", en="You rounded to a whole number. Keep two decimals.")),
        ),
        look_back=both(fi="Sija vai euro?", en="Ranks or euros?"),
        praise=both(fi="Sijasta CT sai 7 pistettä, euroista vähemmän: suurimmat aukot ovat paljon muita suurempia.", en="By rank CT got 7 points; from euros it gets fewer, because the largest gaps are far larger than the rest."),
    ),
    Task(
        id="10.A9",
        sources=("S3-045", "S3-046", "S3-047", "S3-048", "S3-049"),
        title=both(fi="Jatko: reilu vai ei?", en="Going further: fair or not?"),
        prompt=both(fi="""
Mainostoimiston viisi asiakasta. Onko asiakas reilu?

1. Vaatii virheetöntä jälkeä ja maksaa sovittuna päivänä.
2. Pyytää luonnokset neljältä toimistolta ja teettää parhaan luonnoksen sillä toimistolla, joka on halvin.
3. Kertoo puoli vuotta etukäteen, että aikoo kilpailuttaa työnsä.
4. Vähentää valmiista työstä kymmenesosan, koska budjetti loppui.
5. Moittii kovin sanoin, kun on syytä, ja kiittää, kun siihen on aihetta.

Kirjoita luettelo, jossa on viisi vastausta samassa järjestyksessä. Sanat ovat {words:text}.
""", en="""
Five customers of an advertising agency. Is the customer fair?

1. Demands flawless work, and pays on the day agreed.
2. Asks four agencies for drafts, and has the best of the drafts carried out by the cheapest agency.
3. Says half a year ahead that it is going to put the work out to tender.
4. Takes a tenth off the bill for finished work, because the budget ran out.
5. Criticises harshly when there is reason to, and thanks when there is reason to.

Write a list of five answers in the same order. The words are {words:text}.
"""),
        values=lambda: {"words": listed(FAIR_NAMES)},
        starter="attitudes = ...",
        solution=both(fi='attitudes = ["reilu", "ei reilu", "reilu", "ei reilu", "reilu"]', en='attitudes = ["fair", "not fair", "fair", "not fair", "fair"]'),
        kind=ordered(choice(*FAIR_NAMES, names=FAIR_NAMES)),
        expected=lambda: list(AGENCY),
        mistakes=(
            Mistake(answer=lambda: but(AGENCY, at_0="not_fair"),
                    hint=both(fi="Ensimmäinen vaatii paljon. Onko vaativa sama kuin epäreilu?", en="The first demands a lot. Is demanding the same as unfair?")),
            Mistake(answer=lambda: but(AGENCY, at_2="not_fair"),
                    hint=both(fi="Kolmas aikoo kilpailuttaa, mutta miten se siitä kertoo?", en="The third is going to ask for tenders, but how does it go about it?")),
            Mistake(answer=lambda: but(AGENCY, at_4="not_fair"),
                    hint=both(fi="Viidennen sanat ovat kovia. Ovatko ne perusteettomia?", en="The words of the fifth are harsh. Are they groundless?")),
            Mistake(answer=lambda: but(AGENCY, at_1="fair_customer"),
                    hint=both(fi="Katso toista. Kenen ajatus paras luonnos on, ja kuka saa siitä työn?", en="Look at the second. Whose idea is the best draft, and who gets the work?")),
            Mistake(answer=lambda: but(AGENCY, at_3="fair_customer"),
                    hint=both(fi="Neljännellä on syynsä. Mutta pitikö se, mitä sovittiin?", en="The fourth has its reason. But did it keep what was agreed?")),
        ),
        look_back=both(fi="Portti, josta ei pääse pisteillä", en="A gate that points do not open"),
        praise=both(fi="Reiluus ei ole lempeyttä. Se on sitä, että sovittu pitää ja että toisen työtä ei käytetä häntä vastaan.",
                    en="Fairness is not gentleness. It means that agreements hold, and that somebody's work is not used against them."),
    ),
    Task(
        id="10.A10",
        sources=("S3-003", "S3-004"),
        title=both(fi="Jatko: mihin vaiheeseen?", en="Going further: which stage?"),
        prompt=both(fi="""
Laitetoimittaja myy sairaaloille. Mihin avainasiakkuuksien johtamisen viidestä vaiheesta kukin teko kuuluu?

1. Selvitetään, kuka sairaalassa hyväksyy yli 50 000 euron hankinnat.
2. Sovitaan, että huoltopäällikkö soittaa osastolle joka kuukausi.
3. Verrataan kahtatoista sairaalaa viiden kriteerin mukaan.
4. Kysytään, mistä ylilääkäri on epävarma: tarpeesta, tarjonnasta vai kaupan sujumisesta.
5. Sairaala ja toimittaja antavat kumpikin keskinäiselle luottamukselle arvosanan.

Kirjoita luettelo, jossa on viisi sanaa samassa järjestyksessä. Sanat ovat {words:text}.
""", en="""
A supplier of equipment sells to hospitals. To which of the five stages of key account management does each action belong?

1. Finding out who in the hospital approves purchases above €50,000.
2. Agreeing that the service manager rings the ward every month.
3. Comparing twelve hospitals by five criteria.
4. Asking what the chief physician is uncertain of: the need, the market, or whether the deal will go well.
5. The hospital and the supplier each rate the trust between them.

Write a list of five words in the same order. The words are {words:text}.
"""),
        values=lambda: {"words": listed(STAGE_NAMES, alphabetical=True)},
        starter="stages = ...",
        solution=both(
            fi='stages = ["ostokeskus", "toimet", "tunnista", "varmuus", "arvioi suhde"]',
            en='stages = ["buying centre", "actions", "identify", "certainty", "assess"]',
        ),
        kind=ordered(choice(*STAGE_NAMES, names=STAGE_NAMES)),
        expected=lambda: list(HOSPITAL),
        mistakes=(
            Mistake(answer=lambda: list(STAGE_NAMES),
                    hint=both(fi="Tuo on vaiheiden järjestys. Teot ovat sekaisin: kirjoita kunkin teon vaihe.", en="That is the order of the stages. The actions are mixed up: write the stage of each.")),
            Mistake(answer=lambda: but(HOSPITAL, at_0="identify", at_2="centre"),
                    hint=both(fi="Ensimmäisessä etsitään ihmisiä yhden asiakkaan sisältä, kolmannessa asiakkaita.", en="The first looks for people within one customer, the third for customers.")),
            Mistake(answer=lambda: but(HOSPITAL, at_3="assess", at_4="certainty_level"),
                    hint=both(fi="Neljännessä kysytään yhden ihmisen epävarmuudesta, viidennessä arvioidaan suhdetta kahdelta puolelta.", en="The fourth asks about one person's uncertainty, the fifth about the relationship from both sides.")),
            Mistake(answer=lambda: but(HOSPITAL, at_1="assess", at_4="plan"),
                    hint=both(fi="Toisessa sovitaan, mitä tehdään. Viidennessä vasta arvioidaan.", en="The second agrees on what is done. The fifth only assesses.")),
        ),
        look_back=both(fi="Mitä hallitukselle sanotaan", en="What the board is told"),
        praise=both(fi="Moni yritys aloittaa toimista. Silloin ne tehdään kaikille ja kenelle tahansa.", en="Many firms begin with the actions. Then they are done for everybody, and for anybody."),
    ),
    Task(
        id="10.A11",
        sources=("S3-043",),
        title=both(fi="Jatko: palauta kadonnut luku", en="Going further: restore a lost number"),
        prompt=both(fi="""
Kuvitellaan kalvolle vielä yksi rivi, josta verkoston luku on kadonnut. Painotetut pisteet ovat imago {image:number.2}, osaaminen {know_how:number.2}, verkosto *kadonnut*, nykyinen ostoaukko {current_gap:number.2}, tuleva ostoaukko {future_gap:number.2} ja yhteensä {total:number.2}. Verkoston paino on 15 prosenttia.

Montako **pistettä** (kokonaisluku nollasta kolmeentoista) asiakas sai verkostosta?
""", en="""
Imagine one more row on the slide, with the number for network lost. The weighted points are image {image:number.2}, know-how {know_how:number.2}, network *lost*, current gap {current_gap:number.2}, future gap {future_gap:number.2}, and {total:number.2} in all. The weight of network is 15%.

How many **points** (a whole number from zero to thirteen) did the customer get for network?
"""),
        values=lambda: {**{name: _printed(points, name) for name, points in ROW.items() if name != LOST}, "total": _row_total()},
        starter="points_lost = ...",
        solution="""
left_for_network = 6.60 - 1.52 - 0.70 - 2.40 - 0.63
points_lost = round(left_for_network / 0.15)
points_lost
""",
        kind=integer(),
        expected=lambda: ROW[LOST],
        mistakes=(
            Mistake(answer=lambda: _printed(ROW[LOST], LOST),
                    hint=both(fi="Se on kadonnut painotettu luku. Jaa se painolla, niin saat pisteet.", en="That is the lost weighted number. Divide it by the weight to get the points.")),
            Mistake(answer=lambda: _printed(ROW[LOST], LOST) / 15,
                    hint=both(fi="Paino on 15 prosenttia, siis 0.15.", en="The weight is 15%, and that is 0.15.")),
            Mistake(answer=lambda: round(_row_total() / 0.15),
                    hint=both(fi="Vähennä ensin yhteispisteistä ne neljä lukua, jotka tiedetään.", en="First subtract the four numbers that are known from the total.")),
            Mistake(answer=lambda: round((_row_total() - _printed(ROW["image"], "image") - _printed(ROW["know_how"], "know_how") - _printed(ROW["current_gap"], "current_gap")) / 0.15),
                    hint=both(fi="Tulevan ostoaukon luku jäi vähentämättä.", en="The number of the future gap was not subtracted.")),
            Mistake(when=lambda answer: _is_number(answer) and abs(answer - ROW[LOST]) == 1, example=lambda: ROW[LOST] + 1,
                    hint=both(fi="Melkein. Laske uudelleen, mitä yhteispisteistä jää, kun neljä lukua on vähennetty, ja jaa se verkoston painolla.",
                              en="Nearly. Work out again what is left of the total when the four numbers are subtracted, and divide it by the weight of network.")),
        ),
        look_back=both(fi="*Jatko:* mistä taulukko tiedetään?", en="*Going further:* how do we know the table?"),
        praise=both(fi="Kun rivistä puuttuu yksi luku, summa palauttaa sen. Kun puuttuu kaksi, tarvitaan muutakin.", en="When one number of a row is missing, the sum restores it. When two are, more is needed."),
    ),
    OpenTask(
        id="10.O1",
        sources=("S3-006", "S3-032", "S3-033", "S3-034", "S3-035", "S3-036", "S3-037", "S3-038"),
        title=both(fi="Jatko: oman yrityksesi avainasiakkaat", en="Going further: the key accounts of your firm"),
        prompt=both(fi="""
Luennon harjoitus: laadi luettelo sen yrityksen avainasiakkaista, jossa työskentelet tai jonka tunnet. Vastaa ensin seitsemään kysymykseen, kuhunkin yhdellä tai kahdella nimellä (nimikirjaimet riittävät):

1. Ketkä ovat suurimmat?
2. Ketä ei saa menettää?
3. Keiltä tulevat huomisen tuotot?
4. Kenen on saatava paras palvelu?
5. Kenestä voisi tulla suurempien voittojen lähde, jos yhteistyötä tiivistetään?
6. Kenellä on erityisvaatimuksia ja millaisia?
7. Kuka auttaa yritystä saavuttamaan tavoitteensa, ja mitkä?

Katso sitten, kuka toistuu. Kenet valitsisit, ja kuka suurista jää pois? Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
The lecture's exercise: list the key accounts of the firm that you work in, or of one you know. First answer seven questions, each with a name or two (initials will do):

1. Which are the largest?
2. Whom must you not lose?
3. Who will bring tomorrow's revenue?
4. Who must get the best service?
5. Who might become a source of larger profits if you worked more closely together?
6. Who has special requirements, and which?
7. Who helps the firm to reach its goals, and which?

Then see who is there more than once. Whom would you choose, and which of the large ones is left out? Write your answer between the quotation marks.
"""),
        answer="own_accounts",
        model=both(fi="""
Mallivastaus (tekijän täydennys). Puutarhaliike: 1) kaupunki ja hautausmaa, 2) hautausmaa, koska se ostaa joka kuukausi, 3) uusi
asuinalue, jonka taloyhtiöt perustavat pihojaan, 4) kaupunki, koska sen istutukset näkevät kaikki, 5) kaksi isännöitsijää, jotka ostavat nyt vain
talvihoidon, 6) hautausmaa: työ tehdään ennen kello kahdeksaa, 7) isännöitsijät, sillä tavoitteena on kasvaa taloyhtiöissä. Hautausmaa
toistuu kolmesti, isännöitsijät ja kaupunki kahdesti. Valitsisin hautausmaan ja toisen isännöitsijän. Kaupunki on suurin mutta kilpailuttaa
kaiken joka kolmas vuosi: se on pääasiakas, jota palvellaan hyvin mutta johon ei panosteta.
""", en="""
Model answer (author's completion). A garden firm: 1) the city and the cemetery, 2) the cemetery, because it buys every month, 3) a
new suburb whose housing companies are laying out their yards, 4) the city, because everybody sees its plantings, 5) two property managers
who now buy winter care only, 6) the cemetery: the work is done before eight o'clock, 7) the property managers, because the goal is
to grow among housing companies. The cemetery comes up three times, the property managers and the city twice. I would choose the cemetery and one of the
managers. The city is the largest but puts everything out to tender every third year: it is a main customer, to be served well and not to be
invested in.
"""),
        points=(
            both(fi="Kuka vastaa useampaan kuin yhteen kysymykseen?", en="Who answers more than one question?"),
            both(fi="Mihin kysymykseen et osannut vastata, ja keneltä sen saisi tietää?", en="Which question could you not answer, and who would know?"),
            both(fi="Kuka suurista ei toistu?", en="Which of the large ones does not come up again?"),
        ),
        rubric=(
            (both(fi="Kysymykset", en="Questions"), both(fi="vastaa ainakin viiteen kysymykseen nimellä", en="answers at least five questions with a name")),
            (both(fi="Valinta", en="Choice"), both(fi="valitsee muulla perusteella kuin koolla", en="chooses on grounds other than size")),
            (both(fi="Pois jäävä", en="Left out"), both(fi="nimeää suuren, jota ei valita, ja syyn", en="names a large one that is not chosen, and why")),
        ),
        minimum_words=40,
    ),
    OpenTask(
        id="10.O2",
        sources=("S3-005", "S3-064", "X-04", "S1-039"),
        title=both(fi="Jatko: onko avainasiakas oikea sana?", en="Going further: is key account the right word?"),
        prompt=both(fi="""
Luennolla kysytään, kuka on avainasiakas ja esiintyykö tällaista ryhmää käytännön myyntityössä ollenkaan. Vertaa kahta luvun viidestä määritelmästä: kenet toinen ottaa mukaan ja toinen jättää pois? Miten sanaa käytetään yrityksessä, jonka tunnet: onko se päätös vai kohteliaisuus? Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
The lecture asks who is a key account, and whether there is such a group in practical sales work at all. Compare two of the chapter's five definitions: whom does one include and the other leave out? How is the term used in a firm that you know: is it a decision, or a courtesy? Write your answer between the quotation marks.
"""),
        answer="definition",
        model=both(fi="""
Mallivastaus (tekijän täydennys). Volyymin mukaan avainasiakas on se, joka ostaa paljon; pisteytyksen mukaan se, jolta on vielä saatavaa
ja joka opettaa. Suuri asiakas, joka ostaa kaiken meiltä eikä kasva, kuuluu edelliseen ja putoaa jälkimmäisestä. Pieni, joka ostaa
kilpailijalta ja avaa uudet markkinat, toisin päin. Tuntemassani huoltoyrityksessä avainasiakkaita on 60 ja huoltajia kuusi:
sana on kohteliaisuus, koska kukaan ei saa sen takia mitään erityistä. Ryhmä on olemassa vasta, kun siitä seuraa jokin teko.
""", en="""
Model answer (author's completion). By volume a key account is one that buys a lot; by scoring, one from whom there is more to gain and
who teaches us something. A large customer that buys everything from us and does not grow belongs to the former and drops out of the latter.
A small one that buys from a competitor and opens a new market, the other way round. In a service firm that I know there are 60 key accounts
and six people to look after them: the term is a courtesy, because nobody gets anything special for it. The group exists only when something
is done because of it.
"""),
        points=(
            both(fi="Mikä asiakas vaihtaa puolta, kun määritelmä vaihtuu?", en="Which customer changes sides when the definition changes?"),
            both(fi="Montako avainasiakasta yhtä vastuuhenkilöä kohti on?", en="How many key accounts are there for each manager?"),
            both(fi="Mitä avainasiakas saa, mitä muut eivät saa?", en="What does a key account get that others do not?"),
        ),
        rubric=(
            (both(fi="Vertailu", en="Comparison"), both(fi="nimeää asiakkaan, joka on avainasiakas toisen määritelmän mukaan mutta ei toisen", en="names a customer that is a key account by one definition and not by another")),
            (both(fi="Käyttö", en="Use"), both(fi="kertoo, mitä nimestä käytännössä seuraa", en="says what follows from the name in practice")),
            (both(fi="Kanta", en="Position"), both(fi="ottaa kantaa siihen, onko ryhmä olemassa", en="takes a stand on whether the group exists")),
        ),
        minimum_words=35,
    ),
    OpenTask(
        id="10.O3",
        sources=("S1-068", "S1-040", "S3-045"),
        title=both(fi="Jatko: kenelle sanot ei, ja mitä?", en="Going further: whom do you say no to, and how?"),
        prompt=both(fi="""
*Suvilinja.* Valitse luvun kuvioista yksi ehdokas, jota et ota avainasiakkaaksi, vaikka joku johtoryhmässä sitä ehdottaa. Kirjoita: 1) miksi et: yksi luku ja yksi syy, 2) mitä sanot asiakkaalle, jotta sille jää hyvä mieli, 3) mikä saisi sinut muuttamaan mieltäsi, 4) kuka yhtiössä tekee päätöksen: myyjä, markkinointipäällikkö vai hallitus, 5) kuinka arvottaisit tämän ehdokkaan ja yhden valituista, kun ne on pantava järjestykseen. Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
*Suvilinja.* Choose from the chapter's figures one candidate that you do not make a key account although somebody in the management proposes it. Write: 1) why not: one number and one reason, 2) what you say to the customer, so that no harm is done, 3) what would make you change your mind, 4) who in the company makes the decision: the seller, the head of marketing or the board, 5) how you would value this candidate and one of those chosen, when they have to be put in order. Write your answer between the quotation marks.
"""),
        answer="refusal",
        model=both(fi="""
Mallivastaus (tekijän täydennys). Hylkeluodon Kalanjalostus. 1) Se olisi viiden joukossa 17 prosentissa painotuksista, siis harvoin.
Syy on, että se on edellä vain nykyisessä ostoaukossa ja verkostossa: imagoa, osaamista ja kasvua saa viidenneltä enemmän.
2) ”Olette suurin asiakkaamme, ja teillä on sama yhteyshenkilö ja sama lähtö kuin ennenkin. Yhteistä kehityssuunnitelmaa emme nyt tee;
kysymme keväällä, mitä teiltä puuttuu.” Sanaa avainasiakas ei tarvita. 3) Muuttaisin mieltäni, jos kalanjalostaja alkaisi viedä uuteen maahan tai jos
kilpailija tarjoaisi sille omaa lähtöä: silloin kysytään, ketä ei saa menettää. 4) Hallitus, koska jokainen paikka on pois muilta. Myyjä ei voi
priorisoida omia asiakkaitaan muiden edelle, mutta hän kertoo päätöksen, ja siksi hänen on saatava kuulla perustelut ensin.
5) Kalanjalostajan arvo on nykyinen voitto, valitun Ejderholmens Konsultin maine, oppi ja kasvu. Panisin ensin sen, jonka kanssa
yhteinen suunnitelma muuttaa enemmän: kalanjalostajalta on jo lähes kaikki saatu. Se on valinta, ei laskun tulos.
""", en="""
Model answer (author's completion). Hylkeluodon Kalanjalostus. 1) In 17% of the weightings it would be among the five: that is
seldom. The reason is that it is ahead in current gap and network only: the fifth brings more image, know-how and growth. 2) “You are our largest customer, and you keep the same contact person and the same departure. We are not making a joint
development plan now; in spring we shall ask what you are missing.” There is no need to say key account. 3) I would change my mind if it began to
export to a new country, or if a competitor offered it a departure of its own: then the question is whom we must not lose. 4) The board,
because each place is taken from others. A seller cannot put their own customers first, but it is the seller who tells the customer, and who must
therefore hear the reasons first. 5) The fish processor is worth its present profit, Ejderholmens Konsult (chosen) its reputation, learning
and growth. I would put first the one with which a joint plan changes more: from the processor nearly everything has been won already.
That is a choice, not the result of a sum.
"""),
        points=(
            both(fi="Jäikö ehdokas pois pisteiden vai portin takia?", en="Was the candidate left out because of its points, or because of the gate?"),
            both(fi="Mitä asiakas menettää, jos sitä ei valita, ja mitä ei?", en="What does the customer lose by not being chosen, and what not?"),
            both(fi="Kuka joutuu perustelemaan päätöksen asiakkaalle?", en="Who will have to explain the decision to the customer?"),
        ),
        rubric=(
            (both(fi="Peruste", en="Reason"), both(fi="antaa luvun ja syyn, jotka eivät ole sama asia", en="gives a number and a reason that are not the same thing")),
            (both(fi="Viesti", en="Message"), both(fi="asiakas saa kuulla, mitä se saa, eikä vain, mitä se ei saa", en="tells the customer what they get, and not only what they do not")),
            (both(fi="Muutos", en="Change"), both(fi="nimeää tiedon, joka kääntäisi päätöksen", en="names a fact that would turn the decision")),
            (both(fi="Päättäjä", en="Who decides"), both(fi="sanoo, millä tasolla päätetään ja miksi", en="says at which level it is decided, and why")),
        ),
        minimum_words=40,
    ),
    OpenTask(
        id="10.O4",
        sources=("S3-135", "S3-045", "S3-044"),
        title=both(fi="Yritys, jota et ole nähnyt: telinevuokraamo", en="A company you have not seen: a scaffolding hire firm"),
        prompt=both(fi="""
Askelma vuokraa rakennustelineitä. Yrityksellä on vastuuhenkilö kolmelle avainasiakkaalle, yksi kullekin. Seitsemän ehdokasta on pisteytetty, ja painojen summa on 90. Viisi parasta:

- **Huippu**: 8,1 pistettä, kolmen parhaan joukossa 100 prosentissa painotuksista. Tuo 41 prosenttia myynnistä ja 12 prosenttia voitosta. Pyytää Askelmalta telinesuunnitelman ja antaa sen kilpailijan laskettavaksi.
- **Kate**: 7,4 pistettä, 97 prosentissa. Uusi asiakas; kukaan ei tiedä, pitääkö se sovitut palautuspäivät.
- **Lauta**: 6,9 pistettä, 55 prosentissa. Ostoaukko on myyjän arvaus.
- **Muuraus**: 6,8 pistettä, 46 prosentissa. Arvio ostoaukosta perustuu tarjouspyyntöön. Rakentaa myös Virossa, jonne Askelma haluaisi laajentua.
- **Nostin**: 5,2 pistettä, 2 prosentissa. Toimitusjohtajan vanha ystävä.

Painoja on muutettu neljänneksen verran suuntaansa. Kirjoita toimitusjohtajalle: 1) ketkä valitaan ja kuinka varmasti, 2) mikä ehdokas jää valitsematta ja mitä sille sanotaan, 3) mitä pitää selvittää ennen allekirjoitusta ja kuka saa paikan, jos vastaus on huono, 4) mikä vaara Askelmalla on valinnasta riippumatta. Kirjoita vastauksesi lainausmerkkien väliin.
""", en="""
Askelma hires out scaffolding. It has three account managers, and each can look after one key account. Seven candidates have been scored, and the weights add up to 90. The first five:

- **Huippu**: 8.1 points, among the first three in 100% of the weightings. Brings 41% of sales and 12% of profit. Asks Askelma for a scaffolding plan, and hands it to a competitor for a bid.
- **Kate**: 7.4 points, in 97%. A new customer; nobody knows whether it keeps the agreed return dates.
- **Lauta**: 6.9 points, in 55%. The gap is the seller's guess.
- **Muuraus**: 6.8 points, in 46%. The estimate of the gap rests on a request for an offer. Builds in Estonia too, where Askelma would like to expand.
- **Nostin**: 5.2 points, in 2%. An old friend of the managing director's.

The weights have been moved by a quarter either way. Write to the managing director: 1) who are chosen, and how certainly, 2) who is not chosen, and what they are told, 3) what must be found out before anything is signed, and who gets the place if the answer is bad, 4) which danger Askelma faces whatever the choice. Write your answer between the quotation marks.
"""),
        answer="advice",
        model=both(fi="""
Mallivastaus (tekijän täydennys). 1) Huippu on kolmen joukossa kaikilla kokeilluilla painoilla, mutta se ei ole reilu, ja portti on pisteitä
vahvempi. Kun Huippu jää pois, paikat riittävät Katteelle, Laudalle ja Muuraukselle, eikä kahden viimeisen välillä tarvitse valita. Varmuus
on silti laskettava uudelleen ilman Huippua: 55 ja 46 prosenttia laskettiin, kun Huippu vei yhden paikoista. Kate valitaan sillä
ehdolla, että palautuspäivät pitävät. 2) Huipulle sanotaan: palvelemme teitä yhtä hyvin kuin ennen, mutta suunnitelmia teemme vasta,
kun sovitaan, ettei niitä anneta muille. Nostimelle: olette tärkeä asiakas, ja yhteyshenkilönne pysyy. 3) Soitetaan Katteen aiemmalle vuokraajalle,
tarkistetaan Laudan ostoaukko ja kysytään, mikä kriteeri painoista puuttuu: summa on 90. Järjestys pysyy, jos puuttuvat kymmenen jaetaan
painojen suhteessa, mutta muuten se voi muuttua. Jos Kate jää pois, seuraava on Nostin, mutta ystävyys ei ole kriteeri ja pisteet jäävät kauas:
kolmas vastuuhenkilö kannattaa mieluummin pitää vapaana. 4) Huippu tuo 41 prosenttia myynnistä, valittiin se tai ei, ja vain 12 prosenttia voitosta.
Askelma on siis riippuvainen pääasiakkaasta.
""", en="""
Model answer (author's completion). 1) Huippu is among the three with all the weights that were tried, but it is not fair, and the gate is stronger than
points. With Huippu out there are places for Kate, Lauta and Muuraus, and no need to choose between the last two. The certainty has to be
worked out again without Huippu, though: 55% and 46% were computed when Huippu took one of the places. Kate is chosen on condition
that it keeps the return dates. 2) Huippu is told: we shall serve you as well as before, but we make plans only once it is agreed that they
are not handed on. Nostin: you are an important customer, and your contact person stays. 3) Ring the firm that Kate used to hire from, check
Lauta's gap, and ask which criterion is missing from the weights: they add up to 90. The order stays if the missing ten
are shared out in proportion to the weights, but otherwise it may change. If Kate fails, Nostin comes next, but friendship is no criterion and its
points are far behind: the third manager had better be kept free. 4) Huippu brings 41% of sales whether it is chosen or not, and only 12%
of profit. So Askelma depends on a main customer.
"""),
        points=(
            both(fi="Kuka on ensimmäinen pisteissä, ja pääseekö se portista?", en="Who comes first by points, and does it pass the gate?"),
            both(fi="Kuka saa kolmannen paikan, kun joku edeltä jää pois?", en="Who gets the third place when somebody ahead of it drops out?"),
            both(fi="Mihin tiedoista voi luottaa: arvaukseen, tarjouspyyntöön vai ystävyyteen?", en="Which of the facts can be relied on: a guess, a request for an offer, or a friendship?"),
            both(fi="Kuinka paljon yhden asiakkaan varassa on jo nyt?", en="How much rests on one customer already?"),
        ),
        rubric=(
            (both(fi="Valinta", en="Choice"), both(fi="nimeää valitut ja sanoo, kuinka varma kukin on", en="names those chosen, and says how certain each is")),
            (both(fi="Portti", en="Gate"), both(fi="jättää epäreilun pois ja pitää tuntemattoman avoimena", en="leaves out the unfair one, and keeps the unknown open")),
            (both(fi="Viesti", en="Message"), both(fi="kertoo, mitä pois jäävälle sanotaan", en="says what the one left out is told")),
            (both(fi="Rajat", en="Limits"), both(fi="erottaa riippuvuuden valinnasta ja sanoo, mitä vielä pitää selvittää", en="keeps dependence apart from the choice, and says what has to be found out")),
        ),
        minimum_words=60,
    ),
)
