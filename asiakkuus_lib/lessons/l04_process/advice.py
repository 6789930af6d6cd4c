"""What the report advises: what to talk over, what to mend, and by which rule it came up."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from asiakkuus_lib.lessons.l04_process.answers import form
from asiakkuus_lib.lessons.l04_process.case import ENDS, Organisation
from asiakkuus_lib.lessons.l04_process.pictures import between, points
from asiakkuus_lib.locale import both
from asiakkuus_lib.organisation import DUST
from asiakkuus_lib.report import Action
from asiakkuus_lib.show import number
from asiakkuus_lib.show.text import verbatim

MOST_NAMED = 3
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


def rules(case: Organisation) -> Iterator[Advice]:
    """What the answers give reason for, the most important first; each rule once."""
    for found in (_ask_others(case), _talk_over(case), _go_and_see(case), _mend_joint(case), _decide_approach(case), _raise_item(case), _write_canvas(case)):
        if found is not None:
            yield found


def roles(names: Sequence[str]) -> str:
    """Roles by name, or how many they are."""
    if len(names) <= MOST_NAMED:
        return ", ".join(verbatim(name, 40) for name in names)
    return both(fi="{n} vastaajaa", en="{n} people").format(n=number(len(names)))


def level_name(case: Organisation, level: str) -> str:
    """What a place in the organisation is called within a sentence."""
    name = case.level_names[level]
    return name[:1].lower() + name[1:]


def _quoted(name: str) -> str:
    return both(fi="”{name}”", en="“{name}”").format(name=name)


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
    whom = both(fi=" ja ", en=" and ").said().join(ask[level].said() for level in missing or ["front"])
    return Advice(
        both(fi="Pyytäkää vastaukset myös {whom}: yksimielisyyttä ei muuten näe.",
             en="Ask {whom} for answers too: without them you cannot see whether you agree.").format(whom=whom),
        Action(
            "ask_others",
            both(fi="Pyytäkää vastaukset myös {whom}.", en="Ask {whom} for answers too.").format(whom=whom),
            both(fi=("Vastaajia on {n}.", "Vastaajia on {n}."), en=("{n} person has answered.", "{n} people have answered.")).format(n=len(case.people))
            + (" " + both(fi="Vastaajien joukosta puuttuu: {levels}.", en="Nobody has answered from: {levels}.").format(
                levels=", ".join(level_name(case, level) for level in missing)) if missing else "")))


def _talk_over(case: Organisation) -> Advice | None:
    """The item on which the answers are the farthest apart."""
    if not case.disputed:
        return None
    item = case.disputed[0]
    row = case.stats(item)
    if row["range"] < case.parameters["disagree_from"]:
        return None
    low, high = case.ends_of(item)
    words = {
        "item": _quoted(case.name(item, begins=True)), "low": points(row["low"]), "high": points(row["high"]), "mean": number(row["mean"], 1),
        "lows": roles(low), "highs": roles(high),
    }
    more = len(case.disputed) - 1
    return Advice(
        both(fi="Eniten erimielisyyttä on kohdasta {item}: vastaukset {low}–{high}. Kysykää ensin, mitä kukin on nähnyt.",
             en="You disagree the most on {item}: answers from {low} to {high}. Ask first what each has seen.").format(**words),
        Action(
            "talk_over",
            both(fi="Pyytäkää kutakin kertomaan, mitä tapausta hän ajatteli vastatessaan kohtaan {item}: {highs} ({high}) ja {lows} ({low}).",
                 en="Ask which case each had in mind on {item}: {highs} ({high}) and {lows} ({low}).").format(**words),
            both(fi="Keskiarvosta {mean} erimielisyys ei näy. Matalimman ja korkeimman vastauksen ero on {range}, suurin kaikista, ja rajaksi on valittu {limit}.",
                 en="The mean of {mean} does not show the disagreement. The lowest and the highest answer are {range} apart, more than on any other item; the limit chosen is {limit}.").format(
                **words, range=points(row["range"]), limit=points(case.parameters["disagree_from"]))
            if not more else
            both(fi="Keskiarvosta {mean} erimielisyys ei näy. Ero on {range}, yhtä suuri kuin {n} muussa kohdassa, ja rajaksi on valittu {limit}.",
                 en="The mean of {mean} does not show the disagreement. The answers are {range} apart, as they are on other items ({n}); the limit chosen is {limit}.").format(
                **words, range=points(row["range"]), n=number(more), limit=points(case.parameters["disagree_from"])),
            sheet=sheet_names()["by_role"]))


def _go_and_see(case: Organisation) -> Advice | None:
    """The part of the wheel that looks different from the two ends."""
    if not case.widest_gap or abs(case.gap(case.widest_gap)["gap"]) < case.parameters["disagree_from"]:
        return None
    row, counts = case.gap(case.widest_gap), case.people.value_counts()
    words = {
        "item": _quoted(case.name(case.widest_gap, begins=True)), "a": number(row["management"], 1), "b": number(row["front"], 1),
        "n": number(counts.get("management", 0)), "m": number(counts.get("front", 0)),
    }
    return Advice(
        both(fi="Kohta {item}: johto antaa {a}, asiakastyötä tekevät {b}. Menkää katsomaan.",
             en="{item}: management gives {a}, those who meet customers {b}. Go and see.").format(**words),
        Action(
            "go_and_see",
            both(fi="Lähettäkää joku johdosta päiväksi asiakastyöhön katsomaan, miten tämä toteutuu: {item}.",
                 en="Send somebody from management to spend a day where customers are met, and to see how this works there: {item}.").format(**words),
            both(fi="Johdon keskiarvo on {a} (vastaajia {n}), asiakastyötä tekevien {b} (vastaajia {m}).",
                 en="The mean is {a} in management (people: {n}) and {b} among those who meet customers (people: {m}).").format(**words),
            sheet=sheet_names()["two_ends"]))


def _mend_joint(case: Organisation) -> Advice | None:
    """The weakest joint, where it is weak by the limit."""
    if not case.joints:
        return None
    row = case.stats(case.joints[0])
    if row["mean"] >= case.parameters["low"]:
        return None
    words = {
        "item": _quoted(case.name(case.joints[0], begins=True)), "mean": number(row["mean"], 1), "low": number(case.parameters["low"], 1),
        "range": between(row["low"], row["high"]),
    }
    others = [_quoted(case.name(joint, begins=True)) for joint in case.joints[1:]]
    return Advice(
        both(fi="Pyörän heikoin kohta on {item} ({mean}).", en="The weakest joint of the wheel is {item} ({mean}).").format(**words) + " " + _MEND[case.joints[0]].said(),
        Action(
            "mend_joint", _MEND[case.joints[0]].said(),
            both(fi="{item} on pyörän liitoksista heikoin: keskiarvo {mean}, alarajaksi on valittu {low}.",
                 en="{item} is the weakest joint of the wheel: mean {mean}, and the limit chosen is {low}.").format(**words)
            + (" " + both(fi="Vastaukset: {range}.", en="Answers: {range}.").format(**words) if row["people"] > 1 else "")
            + (" " + both(fi="Yhtä heikkoja: {others}.", en="Just as weak: {others}.").format(others=", ".join(others)) if others else ""),
            sheet=sheet_names()["wheel"]))


def _decide_approach(case: Organisation) -> Advice | None:
    """The approach that is pulled to different sides."""
    widest = case.spread["mix"]["range"].dropna()
    if widest.empty or widest.max() < max(case.parameters["mix_apart"], DUST):
        return None
    item = str(widest.idxmax())
    row = case.stats(item)
    low, high = case.ends_of(item)
    words = {
        "item": _quoted(case.name(item, begins=True)), "low": points(row["low"]), "high": points(row["high"]), "lows": roles(low), "highs": roles(high),
        "limit": number(case.parameters["mix_apart"]),
    }
    return Advice(
        both(fi="Ette ole yhtä mieltä siitä, millä kilpailette: {item} saa {low}–{high} pistettä sadasta.",
             en="You do not agree on what you compete with: {item} gets from {low} to {high} points of a hundred.").format(**words),
        Action(
            "decide_approach",
            both(fi="Päättäkää yhdessä, millä kilpailette: tuotteella, hinnalla vai asiakkaalla, ja missä asiakasryhmässä.",
                 en="Decide together what you compete with: the product, the price or the customer, and in which customer group.").said(),
            both(fi="{item}: {high} pistettä ({highs}) ja {low} pistettä ({lows}). Rajaksi on valittu {limit} pisteen ero.",
                 en="{item}: {high} points ({highs}) and {low} points ({lows}). The limit chosen is {limit} points.").format(**words),
            sheet=sheet_names()["mix"]))


def _raise_item(case: Organisation) -> Advice | None:
    """The weakest item of customer orientation, where it is weak by the limit."""
    if not case.weakest:
        return None
    row = case.stats(case.weakest[0])
    if row["mean"] >= case.parameters["low"]:
        return None
    words = {
        "item": _quoted(case.name(case.weakest[0], begins=True)), "mean": number(row["mean"], 1), "low": number(case.parameters["low"], 1),
        "n": number(len(case.weakest) - 1),
    }
    return Advice(
        both(fi="Asiakaslähtöisyyden heikoin kohta on {item} ({mean}).", en="The weakest item of customer orientation is {item} ({mean}).").format(**words),
        Action(
            "raise_item",
            both(fi="Kysykää kolmelta asiakkaalta, missä tämä jäi viimeksi toteutumatta: {item}.",
                 en="Ask three customers where this last fell short: {item}.").format(**words),
            both(fi="Keskiarvo on {mean}, ja alarajaksi on valittu {low}.", en="The mean is {mean}, and the limit chosen is {low}.").format(**words)
            + (" " + both(fi="Yhtä heikkoja kohtia on {n} muuta.", en="Just as weak: {n} others.").format(**words) if len(case.weakest) > 1 else ""),
            sheet=sheet_names()["by_role"]))


def _write_canvas(case: Organisation) -> Advice | None:
    """What somebody has left open of for whom, how and what."""
    open_ = case.canvas.loc[case.people.index] == ""
    if not open_.to_numpy().any():
        return None
    item = str(open_.sum().idxmax())
    who = list(open_.index[open_[item]])
    return Advice(
        both(fi="Kaikki eivät osaa sanoa, {item}.", en="Not everybody can say {item}.").format(item=case.name(item)),
        Action(
            "write_canvas",
            both(fi="Pyytäkää vastaus kysymykseen {item}: {who}.", en="Ask for an answer to {item}: {who}.").format(
                item=_quoted(case.name(item, begins=True)), who=roles(who)),
            both(fi="Vastaamatta jäi kaikkiaan {n}.", en="Left open in all: {n}.").format(n=number(int(open_.to_numpy().sum()))),
            sheet=sheet_names()["canvas"] if (case.canvas != "").any(axis=None) else ""))


def sheet_names() -> dict[str, str]:
    """What the sheets of the Excel file are called."""
    own = form().sheet_names()
    return {
        "orientation": own["orientation"], "wheel": own["wheel"], "challenges": own["challenges"], "mix": own["mix"], "canvas": own["canvas"],
        "by_role": both(fi="Vastaukset rooleittain", en="Answers by role").said(),
        "two_ends": both(fi="Johto ja asiakastyö", en="Management and front").said(),
    }
