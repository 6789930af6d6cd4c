"""What the report advises: what to do with a group, about the rival, and about what has been promised."""

import pandas as pd

from asiakkuus_lib import value_assessment, value_levels
from asiakkuus_lib.lessons.l03_value_levels.assessment import form
from asiakkuus_lib.lessons.l03_value_levels.case import ValueLevels
from asiakkuus_lib.lessons.l03_value_levels.topics import NAMES
from asiakkuus_lib.locale import Both, both
from asiakkuus_lib.report import Action
from asiakkuus_lib.show import number
from asiakkuus_lib.show.text import verbatim

MOST_NAMED = 3

# What to do with a group, by its one weakest resource.
_MEND = {
    "feeling": both(fi="{group}: kysykää, missä kohtaamisessa luottamus horjuu, ja korjatkaa se.",
                    en="{group}: ask them in which encounter they lose trust, and mend it."),
    "knowledge": both(fi="{group}: kertokaa heille, mitä tarjoatte, miten se toimii ja mistä sen saa.",
                      en="{group}: tell them what you offer, how it works and where to get it."),
    "action": both(fi="{group}: kysykää, mikä estää heitä asioimasta useammin, ja poistakaa este.",
                   en="{group}: ask them what keeps them from dealing with you more often, and take it away."),
    "relationship": both(fi="{group}: kysykää, mikä suhteessa ei toimi, ja korjatkaa se.",
                         en="{group}: ask them what in the relationship does not work, and mend it."),
}  # fmt: skip


def of_groups(case: ValueLevels) -> Action | None:
    """What to do with the group whose attitude is the lowest, or else with the one that is the most uneven."""
    low, uneven = case.parameters["low"], case.parameters["uneven"]
    groups, scores = case.profile, case.profile["attitude"]
    points = groups[list(NAMES)]
    spread = (points.max(axis=1) - points.min(axis=1)).round(9)
    if (scores < low).any():
        chosen = groups[scores == scores.min()]
        many = both(fi="{n} asiakasryhmää, joiden asenne on matalin", en="{n} customer groups with the lowest attitude")
        basis = both(fi=("Asenne on {value} sadasta eli alle rajan {low}.", "Asenne on {value} sadasta eli alle rajan {low}. Rajan alle jää kaikkiaan {n} ryhmää."),
                     en=("The attitude is {value} out of 100, below the limit of {low}.", "The attitude is {value} out of 100, below the limit of {low}; so it is in {n} groups in all.")).format(
            value=_apart(scores.min(), low), low=number(low), n=int((scores < low).sum()))
    elif (spread >= uneven).any() and spread.max() > 0:
        chosen = groups[spread == spread.max()]
        many = both(fi="{n} asiakasryhmää, joiden resurssit ovat epätasaisimmat", en="{n} customer groups with the most uneven resources")
        basis = both(fi="Vahvimman ja heikoimman resurssin ero on {value} pistettä, ja raja on {uneven}.",
                     en="The strongest and the weakest resource are {value} points apart, and the limit is {uneven}.").format(
            value=number(spread.max()), uneven=number(uneven))
    else:
        return None
    means = value_assessment.resource_means(chosen).dropna().round(9)
    lowest = list(means.index[means == means.min()])
    weak = lowest[0] if len(lowest) == 1 and len(means) > 1 else ""
    found = (
        both(fi="Heikoin resurssi: {name} ({points}).",
             en="The weakest resource: {name} ({points}).").format(name=case.resource_names[weak], points=number(means.min()))
        if weak else "")
    reason = chosen["note"].iloc[0] if len(chosen) == 1 else ""
    why = both(fi="Perustelu: {note}", en="Reason: {note}").format(note=_quoted(reason)) if reason else ""
    return Action(
        f"mend_{weak or 'relationship'}",
        _MEND[weak or "relationship"].format(group=_named(chosen, many)),
        " ".join(filter(None, [basis, found, why])),
        sheet=form().sheet_names()["resources"],
    )


def _named(chosen: pd.DataFrame, many: Both) -> str:
    """The groups by their names, or how many they are."""
    if len(chosen) <= MOST_NAMED:
        return ", ".join(verbatim(name, 80) for name in chosen["group"])
    return many.format(n=number(len(chosen)))


def _quoted(words: str) -> str:
    """Someone's own words, as a sentence."""
    text = verbatim(words)
    return both(fi="”{text}”", en="“{text}”").format(text=text) + ("" if text.endswith((".", "!", "?", "…")) else ".")


def _apart(value: float, limit: float) -> str:
    """A number with as many decimals as it takes to tell it from its limit."""
    return next((said for d in (0, 1, 2) if (said := number(value, d)) != number(limit, d)), number(value, 3))


def of_offers(case: ValueLevels) -> Action | None:
    """What to do about the rival."""
    behind, same = case.compared["advantage"].round(9), case.parameters["same_within"]
    place = case.position
    no_reason = place is not None and place not in value_levels.WINNING
    stands = (
        both(fi="Asema ”{name}” ei anna asiakkaalle syytä valita teitä.",
             en="The position “{name}” gives the customer no reason to choose you.").format(name=case.field_names[place])
        if place is not None and no_reason else "")
    if len(behind) and behind.min() < -same:
        parts = behind.index[behind == behind.min()]
        rests = both(fi=("Kilpailija on siinä edellä {points} pistettä.", "Kilpailija on kussakin edellä {points} pistettä."),
                     en=("The rival is ahead in it by {points} points.", "The rival is ahead in each by {points} points.")).format(
            n=len(parts), points=number(-behind.min()))
        return Action(
            "close_gap",
            both(fi=("Kysykää asiakkailta, ratkaiseeko tämä heidän valintansa, ja jos ratkaisee, parantakaa se ensin: {parts}.",
                     "Kysykää asiakkailta, ratkaisevatko nämä heidän valintansa, ja jos ratkaisevat, parantakaa ne ensin: {parts}."),
                 en=("Ask customers whether this decides their choice, and if it does, improve it first: {parts}.",
                     "Ask customers whether these decide their choice, and if they do, improve them first: {parts}.")).format(
                n=len(parts), parts=", ".join(_part_named(case.part_names[part]) for part in parts)),
            " ".join(filter(None, [rests, _in_all(case), stands])),
            sheet=form().sheet_names()["offers"],
        )
    if no_reason:
        return Action(
            "give_reason",
            both(fi="Päättäkää, millä erotutte kilpailijasta: enemmällä hyödyllä vai halvemmalla hinnalla.",
                 en="Decide how you stand out from the rival: by more benefit, or by a lower price.").said(),
            " ".join([stands, _in_all(case)]),
            sheet=form().sheet_names()["offers"],
        )
    return None


def _part_named(name: str) -> str:
    """Of "Cost: money", money (cost)."""
    kind, _colon, part = name.partition(": ")
    return f"{part} ({kind.lower()})"


def _in_all(case: ValueLevels) -> str:
    lead = round(case.lead, 9)
    return (
        both(fi="Kaiken kaikkiaan oma tarjous tuottaa arvoa {lead} pistettä enemmän.",
             en="All in all our offer delivers {lead} points more value.") if lead > 0
        else both(fi="Kaiken kaikkiaan kilpailija tuottaa arvoa {lead} pistettä enemmän.",
                  en="All in all the rival delivers {lead} points more value.") if lead < 0
        else both(fi="Kaiken kaikkiaan tarjoukset tuottavat yhtä paljon arvoa.",
                  en="All in all the offers deliver the same value.")
    ).format(lead=number(abs(lead)))


def of_words(case: ValueLevels) -> Action | None:
    """What to do about the promise, or else about the levels of value."""
    levels, names = case.assessment.levels, form().row_names("levels")
    result = case.basics["result_sought"]
    if not case.basics["customer_promise"]:
        return Action(
            "write_promise",
            both(fi="Kirjoittakaa asiakaslupaus, jota kilpailija ei voi antaa samoin sanoin.",
                 en="Write a customer promise that the rival cannot give in the same words.").said(),
            both(fi="Lupausta ei ole kirjattu.", en="No promise has been written.").said() + (
                " " + both(fi="Tulos, jota asiakas etsii: {result}",
                           en="The result that the customer seeks: {result}").format(result=_quoted(result))
                if result else ""),
        )
    written = levels[levels["answer"] != ""]
    unproved, unplanned = written[written["evidence"] == ""], written[written["next_step"] == ""]
    if len(unproved):
        one = unproved.iloc[0] if len(unproved) == 1 else None
        return Action(
            "find_evidence",
            both(fi=("Kysykää asiakkailta, pitääkö vastauksenne paikkansa: {names}.", "Kysykää asiakkailta, pitävätkö vastauksenne paikkansa: {names}."),
                 en=("Ask customers whether your answer is true: {names}.", "Ask customers whether your answers are true: {names}.")).format(
                n=len(unproved), names=", ".join(
                    names[str(level)] for level in unproved.index)),
            both(fi=("Vastaukselle ei ole kirjattu näyttöä: {answers}", "Vastauksille ei ole kirjattu näyttöä: {answers}"),
                 en=("No evidence has been written for the answer: {answers}", "No evidence has been written for the answers: {answers}")).format(
                n=len(unproved), answers=" ".join(map(_quoted, unproved["answer"]))) + (
                " " + both(fi="Kirjattu seuraava askel: {step}",
                           en="The next step that was written: {step}").format(step=_quoted(one["next_step"]))
                if one is not None and one["next_step"] else ""),
            sheet=form().sheet_names()["levels"],
        )
    if len(unplanned):
        return Action(
            "plan_next_step",
            both(fi="Sopikaa, mikä on seuraava teko, kuka sen tekee ja milloin: {names}.",
                 en="Agree what the next deed is, who does it and when: {names}.").format(
                names=", ".join(names[str(level)] for level in unplanned.index)),
            both(fi="Seuraavaa askelta ei ole kirjattu.", en="No next step has been written.").said(),
            sheet=form().sheet_names()["levels"],
        )
    return None
