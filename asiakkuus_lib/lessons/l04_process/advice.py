"""What the report advises: what to talk over, what to mend, and by which rule it came up."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from asiakkuus_lib.lessons.l04_process.answers import form
from asiakkuus_lib.lessons.l04_process.case import ENDS, MOST_NAMED, Organisation, answers_are
from asiakkuus_lib.lessons.l04_process.pictures import points
from asiakkuus_lib.locale import Both, both
from asiakkuus_lib.organisation import DUST, disagreement
from asiakkuus_lib.report import Action
from asiakkuus_lib.show import number
from asiakkuus_lib.show.text import verbatim

MOST_SHOWN = 10


class Advice(NamedTuple):
    """An action, and the sentence that a report begins with when it is the most important."""

    headline: str
    action: Action


# What to do about the weakest joint.
_MEND = {
    "down_tactical": both(
        fi="Käykää strategia läpi keskijohdon kanssa: jokainen sanoo, ketä palvellaan ja mitä se hänen omassa työssään muuttaa.",
        en="Go through the strategy with the middle managers: each says whom you serve, and what that changes in their own work."),
    "down_operational": both(
        fi="Pyytäkää asiakastyötä tekeviä näyttämään, missä strategia näkyy tämän viikon työssä, ja poistakaa yksi este.",
        en="Ask those who meet customers to show where the strategy shows in this week's work, and remove one obstacle."),
    "up_tactical": both(
        fi="Sopikaa, kenelle asiakkailta opittu kerrotaan ja missä ajassa siihen vastataan.",
        en="Agree on who is told what customers have taught you, and how soon they answer."),
    "up_strategic": both(
        fi="Tuokaa johdon seuraavaan kokoukseen kolme asiaa, jotka asiakkailta on opittu, ja päättäkää, muuttaako jokin niistä strategiaa.",
        en="Bring three things that customers have taught you to the next management meeting, and decide whether any of them changes the strategy."),
}  # fmt: skip


# Those of a level, within a sentence.
_LEVELS = {
    "management": both(fi="johto", en="management"), "middle": both(fi="keskijohto", en="middle management"),
    "front": both(fi="asiakastyö", en="those who meet customers"), "other": both(fi="muut", en="others"),
}  # fmt: skip


def rules(case: Organisation) -> Iterator[Advice]:
    """What the answers give reason for, the most important first; each rule once."""
    for rule, _asks in _RULES:
        if (found := rule(case)) is not None:
            yield found


def all_rules(case: Organisation) -> str:
    """What the rules ask, in the order in which they are applied, with the limits chosen."""
    limits = {
        "apart": points(case.parameters["disagree_from"]), "low": number(case.parameters["low"], 1), "mix": number(case.parameters["mix_apart"]),
    }  # fmt: skip
    asked = [asks.format(**limits) for _rule, asks in _RULES]
    return "; ".join(asked[:-1]) + both(fi="; ja ", en="; and ").said() + asked[-1]


def roles(names: Sequence[str]) -> str:
    """Roles by name, or how many they are."""
    if len(names) <= MOST_NAMED:
        return ", ".join(verbatim(name, 40) for name in names)
    return both(fi="{n} vastaajaa", en="{n} people").format(n=number(len(names)))


def level_name(level: str) -> str:
    """What a place in the organisation is called within a sentence."""
    return _LEVELS[level].said()


def _ask_others(case: Organisation) -> Advice | None:
    """Without somebody from either end there is nothing to compare."""
    seen = set(case.people)
    missing = [level for level in ENDS if level not in seen]
    if case.several and not missing:
        return None
    ask = {
        "management": both(fi="johdolta", en="the management"),
        "front": both(fi="asiakastyötä tekeviltä", en="those who meet customers"),
    }
    nobody = {
        "management": both(fi="Johdosta ei ole vastannut kukaan.", en="Nobody in management has answered."),
        "front": both(fi="Asiakastyötä tekevistä ei ole vastannut kukaan.", en="Nobody who meets customers has answered."),
    }
    whom = both(fi=" ja ", en=" and ").said().join(ask[level].said() for level in missing or ["front"])
    return Advice(
        both(fi="Pyytäkää vastaukset myös {whom}: yksimielisyyttä ei muuten näe.",
             en="Ask {whom} for answers too: without them you cannot see whether you agree.").format(whom=whom),
        Action(
            "ask_others",
            both(fi="Pyytäkää vastaukset myös {whom}.", en="Ask {whom} for answers too.").format(whom=whom),
            " ".join([
                both(fi=("Vastaajia on {n}.", "Vastaajia on {n}."), en=("{n} person has answered.", "{n} people have answered.")).format(n=len(case.people)),
                *(nobody[level].said() for level in missing)])))


def _talk_over(case: Organisation) -> Advice | None:
    """The item on which the answers are the farthest apart."""
    if not case.disputed:
        return None
    item = case.disputed[0]
    row = case.stats(item)
    if row["range"] < case.parameters["disagree_from"]:
        return None
    words = {
        "item": case.quoted(item), "statement": case.statement(item), "low": points(row["low"]), "high": points(row["high"]),
        "mean": number(row["mean"], 1), "range": points(row["range"]), "limit": points(case.parameters["disagree_from"]),
    }  # fmt: skip
    return Advice(
        both(fi="Eniten eri mieltä ollaan väittämästä {statement}: vastaukset ovat välillä {low}–{high}. Kysykää ensin, mitä kukin on nähnyt.",
             en="You disagree the most on the statement {statement}: the answers range from {low} to {high}. Ask first what each of you has seen.").format(**words),
        Action(
            "talk_over",
            # Nobody is asked to answer for their points: of so few, everybody knows whose they are.
            both(fi="Ottakaa seuraavassa palaverissa esiin väittämä {statement}: jokainen kertoo yhden tapauksen, jota ajatteli vastatessaan.",
                 en="At your next meeting take up the statement {statement}: everybody tells of one case that they had in mind when they answered.").format(**words),
            both(fi="Kuvioissa sen nimi on {item}. Keskiarvosta {mean} erimielisyys ei näy. ",
                 en="In the figures it is {item}. The mean of {mean} does not show the disagreement. ").format(**words)
            + _how_far(case).format(**words, n=_as_wide(case)),
            sheet=sheet_names()["by_role"]))


def _as_wide(case: Organisation) -> int:
    """How many other items have the range of the most disputed one: of those that also have its standard deviation, if there are any."""
    if len(case.disputed) > 1:
        return len(case.disputed) - 1
    ranges = disagreement(case.scales)["range"]
    return int((ranges >= ranges.max() - DUST).sum()) - 1


def _how_far(case: Organisation) -> Both:
    """How the largest range compares with those of the other items."""
    if len(case.disputed) > 1:
        return both(fi=("Korkeimman ja matalimman vastauksen ero on {range}, ja {n} muussa väittämässä ero ja keskihajonta ovat yhtä suuret. Raportissa otetaan esiin vähintään {limit} pisteen erot.",) * 2,
                    en=("The range of the answers is {range}; the range and the standard deviation are the same on {n} other item. The report brings up ranges of at least {limit}.",
                        "The range of the answers is {range}; the range and the standard deviation are the same on {n} other items. The report brings up ranges of at least {limit}."))
    if _as_wide(case):
        return both(fi=("Korkeimman ja matalimman vastauksen ero on {range}, yhtä suuri kuin {n} muussa väittämässä, mutta keskihajonta on tässä suurin. Raportissa otetaan esiin vähintään {limit} pisteen erot.",) * 2,
                    en=("The range of the answers is {range}, as it is on {n} other item, but here the standard deviation is the largest. The report brings up ranges of at least {limit}.",
                        "The range of the answers is {range}, as it is on {n} other items, but here the standard deviation is the largest. The report brings up ranges of at least {limit}."))
    return both(fi="Korkeimman ja matalimman vastauksen ero on {range}, suurempi kuin missään muussa asteikolla 1–5 arvioidussa väittämässä. Raportissa otetaan esiin vähintään {limit} pisteen erot.",
                en="The range of the answers is {range}, larger than on any other item rated from 1 to 5. The report brings up ranges of at least {limit}.")


def _go_and_see(case: Organisation) -> Advice | None:
    """The part of the wheel that looks different from the two ends."""
    if not case.widest_gap or abs(case.gap(case.widest_gap)["gap"]) < case.parameters["disagree_from"]:
        return None
    row = case.gap(case.widest_gap)
    people = case.points["wheel"][case.widest_gap].groupby(case.answers.levels).count()
    words = {
        "statement": case.statement(case.widest_gap), "a": number(row["management"], 1), "b": number(row["front"], 1),
        "n": number(people["management"]), "m": number(people["front"]), "limit": points(case.parameters["disagree_from"]),
    }
    return Advice(
        both(fi="Väittämä {statement}: johdon keskiarvo on {a} ja asiakastyötä tekevien {b}. Menkää katsomaan, mistä ero syntyy.",
             en="On the statement {statement} the mean is {a} in management and {b} among those who meet customers. Go and see why.").format(**words),
        Action(
            "go_and_see",
            both(fi="Lähettäkää joku johdosta päiväksi asiakastyöhön katsomaan, pitääkö väittämä {statement} paikkansa.",
                 en="Send somebody from management to spend a day where customers are met, to see whether the statement {statement} is true.").format(**words),
            both(fi="Johdon keskiarvo on {a} (vastaajia {n}) ja asiakastyötä tekevien {b} (vastaajia {m}) asteikolla 1–5. Raportissa otetaan esiin vähintään {limit} pisteen erot.",
                 en="The mean is {a} in management (people: {n}) and {b} among those who meet customers (people: {m}), of 5. The report brings up differences of at least {limit}.").format(**words),
            sheet=sheet_names()["two_ends"]))


def _mend_joint(case: Organisation) -> Advice | None:
    """The weakest joint, where it is weak by the limit."""
    if not is_weak(case, case.joints):
        return None
    row = case.stats(case.joints[0])
    words = {
        "item": case.quoted(case.joints[0]), "statement": case.statement(case.joints[0]), "mean": number(row["mean"], 1), "low": number(case.parameters["low"], 1),
    }  # fmt: skip
    return Advice(
        both(fi="Strategian ja arjen välillä heikoimmin toteutuu väittämä {statement} ({mean}/5).",
             en="Between strategy and daily work the weakest statement is {statement} ({mean} of 5).").format(**words) + " " + _MEND[case.joints[0]].said(),
        Action(
            "mend_joint", _MEND[case.joints[0]].said(),
            both(fi="Strategian ja arjen välillä (pyörä) heikoimmin toteutuu {item} eli väittämä {statement}: keskiarvo on {mean} asteikolla 1–5. Raportissa otetaan esiin keskiarvot, jotka ovat alle {low}.",
                 en="Between strategy and daily work (the wheel) the weakest is {item}, the statement {statement}: its mean is {mean} of 5. The report brings up means below {low}.").format(**words)
            + (" " + answers_are(row) if row["people"] > 1 else "")
            + _just_as_weak(case, case.joints[1:]),
            sheet=sheet_names()["wheel"]))


def is_weak(case: Organisation, items: Sequence[str]) -> bool:
    """Whether the weakest items are below the limit."""
    return bool(items) and case.stats(items[0])["mean"] < case.parameters["low"]


def _just_as_weak(case: Organisation, others: Sequence[str]) -> str:
    """The others that are as weak as the one that advice is about, as a sentence to add."""
    return " " + both(fi=("Yhtä heikko on {items}.", "Yhtä heikkoja ovat {items}."), en=("{items} is just as weak.", "{items} are just as weak.")).format(
        items=case.quoted(*others), n=len(others)) if others else ""


def _decide_approach(case: Organisation) -> Advice | None:
    """The approach that is pulled to different sides."""
    if not case.approaches:
        return None
    item = case.approaches[0]
    row = case.stats(item)
    if row["range"] < case.parameters["mix_apart"]:
        return None
    words = {
        "item": case.quoted(item), "low": points(row["low"]), "high": points(row["high"]), "limit": number(case.parameters["mix_apart"]),
    }  # fmt: skip
    return Advice(
        both(fi="Ette ole yhtä mieltä siitä, millä kilpailette: {item} saa {low}–{high} pistettä sadasta.",
             en="You do not agree on what you compete on: {item} gets from {low} to {high} points out of 100.").format(**words),
        Action(
            "decide_approach",
            both(fi="Päättäkää yhdessä, millä kilpailette: tuotteella, hinnalla vai asiakkaalla, ja missä asiakasryhmässä.",
                 en="Decide together what you compete on (the product, the price or the customer), and in which customer group.").said(),
            both(fi="{item} sai sadasta pisteestä enimmillään {high} ja vähimmillään {low}. Raportissa otetaan esiin vähintään {limit} pisteen erot.",
                 en="Of a hundred points {item} got as many as {high} and as few as {low}. The report brings up differences of at least {limit} points.").format(**words),
            sheet=sheet_names()["mix"]))


def _raise_item(case: Organisation) -> Advice | None:
    """The weakest item of customer orientation, where it is weak by the limit."""
    if not is_weak(case, case.weakest):
        return None
    words = _weak_words(case, case.weakest)
    return Advice(
        both(fi="Asiakaslähtöisyyden heikoin väittämä on {item} ({mean}).", en="The weakest item of customer orientation is {item} ({mean}).").format(**words),
        Action(
            "raise_item",
            ask_customers(case, case.weakest[0]),
            both(fi="Asiakaslähtöisyyden väittämistä heikoin on {item}: keskiarvo on {mean} asteikolla 1–5. Raportissa otetaan esiin keskiarvot, jotka ovat alle {low}.",
                 en="Of the items of customer orientation {item} is the weakest: its mean is {mean} of 5. The report brings up means below {low}.").format(**words)
            + _just_as_weak(case, case.weakest[1:]),
            sheet=sheet_names()["by_role"]))


def ask_customers(case: Organisation, item: str) -> str:
    """What to do about a weak item of customer orientation."""
    return both(fi="Kysykää kolmelta asiakkaalta, milloin väittämä {statement} ei viimeksi pitänyt paikkaansa.",
                en="Ask three customers when the statement {statement} was last not true.").format(statement=case.statement(item))


def _take_on(case: Organisation) -> Advice | None:
    """The challenge that is mastered the least, where it is weak by the limit."""
    if not is_weak(case, case.hardest):
        return None
    words = _weak_words(case, case.hardest)
    return Advice(
        both(fi="Haasteista heikoimmin hallitaan {item} ({mean}).", en="The challenge mastered the least is {item} ({mean}).").format(**words),
        Action(
            "take_on",
            both(fi="Sopikaa, kuka ottaa vastuun haasteesta {item} ja mitä hän tekee ensimmäiseksi.",
                 en="Agree on who takes charge of the challenge {item}, and what that person does first.").format(**words),
            both(fi="Väittämän {statement} keskiarvo on {mean} asteikolla 1–5. Raportissa otetaan esiin keskiarvot, jotka ovat alle {low}.",
                 en="The mean of the statement {statement} is {mean} of 5. The report brings up means below {low}.").format(**words)
            + _just_as_weak(case, case.hardest[1:]),
            sheet=sheet_names()["challenges"]))


def _weak_words(case: Organisation, items: Sequence[str]) -> dict[str, str]:
    """What is said of the first of the weakest items."""
    return {"item": case.quoted(items[0]), "statement": case.statement(items[0]), "mean": number(case.stats(items[0])["mean"], 1), "low": number(case.parameters["low"], 1)}


def _write_canvas(case: Organisation) -> Advice | None:
    """What somebody has left open of for whom, how and what."""
    open_ = case.canvas.loc[case.people.index] == ""
    if not open_.to_numpy().any():
        return None
    item = str(open_.sum().idxmax())
    who = list(open_.index[open_[item]])
    words = {"item": case.quoted(item), "who": roles(who), "n": len(who)}
    return Advice(
        both(fi=("Kysymykseen {item} puuttuu vielä vastaus.", "Kysymykseen {item} puuttuu vielä vastauksia."),
             en=("One answer to the question {item} is still missing.", "Answers to the question {item} are still missing.")).format(**words),
        Action(
            "write_canvas",
            both(fi=("Pyytäkää kysymykseen {item} vielä puuttuva vastaus ({who}).", "Pyytäkää kysymykseen {item} vielä puuttuvat vastaukset ({who})."),
                 en=("Ask for the answer to {item} that is still missing ({who}).", "Ask for the answers to {item} that are still missing ({who}).")).format(**words),
            both(fi=("Kaikkiaan {n} kohtaan ei ole vastattu.", "Kaikkiaan {n} kohtaan ei ole vastattu."),
                 en=("In all, {n} answer was left open.", "In all, {n} answers were left open.")).format(n=int(open_.to_numpy().sum())),
            sheet=sheet_names()["canvas"] if (case.canvas != "").any(axis=None) else ""))


# The most important first, with what each asks.
_RULES: tuple[tuple[Callable[[Organisation], Advice | None], Both], ...] = (
    (_ask_others, both(fi="mikä rooli ei ole vastannut lainkaan", en="which role has not answered at all")),
    (_talk_over, both(fi="mistä asteikolla 1–5 arvioidusta kohdasta ollaan eniten eri mieltä (vaihteluväli vähintään {apart})",
                      en="on which item rated from 1 to 5 you disagree the most (a range of at least {apart})")),
    (_go_and_see, both(fi="missä pyörän kohdassa johto ja asiakastyötä tekevät ovat kauimpana toisistaan (keskiarvojen ero vähintään {apart})",
                       en="on which part of the wheel management and those who meet customers are the farthest apart (means at least {apart} apart)")),
    (_mend_joint, both(fi="mikä pyörän liitos on heikoin (keskiarvo alle {low})", en="which joint of the wheel is the weakest (a mean below {low})")),
    (_decide_approach, both(fi="ollaanko eri mieltä siitä, millä kilpaillaan (vaihteluväli vähintään {mix} pistettä)",
                            en="whether you disagree on what you compete on (a range of at least {mix} points)")),
    (_raise_item, both(fi="mikä asiakaslähtöisyyden väittämä on heikoin (keskiarvo alle {low})", en="which item of customer orientation is the weakest (a mean below {low})")),
    (_take_on, both(fi="mikä haasteista hallitaan heikoimmin (keskiarvo alle {low})", en="which challenge is mastered the least (a mean below {low})")),
    (_write_canvas, both(fi="mihin kysymykseen ei ole vastattu", en="which question was left open")),
)


def sheet_names() -> dict[str, str]:
    """What the sheets of the Excel file are called."""
    own = form().sheet_names()
    return {
        "orientation": own["orientation"], "wheel": own["wheel"], "challenges": own["challenges"], "mix": own["mix"], "canvas": own["canvas"],
        "by_role": both(fi="Vastaukset rooleittain", en="Answers by role").said(),
        "two_ends": both(fi="Johto ja asiakastyö", en="Management and front line").said(),
    }
