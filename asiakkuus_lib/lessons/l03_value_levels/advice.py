"""What the report advises: what to do with a group, about the rival, and about what has been promised."""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from asiakkuus_lib import value_assessment, value_levels
from asiakkuus_lib.lessons.l03_value_levels.assessment import form
from asiakkuus_lib.lessons.l03_value_levels.case import ValueLevels
from asiakkuus_lib.lessons.l03_value_levels.topics import BETTER, MEANINGS, NAMES, QUESTIONS, SUBJECTS
from asiakkuus_lib.locale import Both, both
from asiakkuus_lib.report import Action
from asiakkuus_lib.show import number
from asiakkuus_lib.show.text import verbatim

MOST_NAMED = 3


class Advice(NamedTuple):
    """An action, and the sentences that a report begins with when it is the most important."""

    headline: str
    action: Action


# What to find out of a group, by its one weakest resource: in the headline, and as something to do.
_FIND_OUT = {
    "feeling": both(fi="Selvittäkää, missä kohtaamisessa luottamus horjuu.",
                    en="Find out in which encounter they lose trust."),
    "knowledge": both(fi="Kertokaa heille, mitä tarjoatte ja miten se toimii.",
                      en="Tell them what you offer and how it works."),
    "action": both(fi="Selvittäkää, mikä estää heitä asioimasta useammin.",
                   en="Find out what keeps them from dealing with you more often."),
    "relationship": both(fi="Selvittäkää, mikä suhteessa ei toimi.",
                         en="Find out what in the relationship does not work."),
}  # fmt: skip
_MEND = {
    "feeling": both(fi="{group}: kysykää heiltä, missä kohtaamisessa luottamus on horjunut, ja korjatkaa ensin se, minkä useimmat mainitsevat.",
                    en="{group}: ask them which encounters have shaken their trust, and first mend what most of them mention."),
    "knowledge": both(fi="{group}: kysykää heiltä, mitä he tarjonnastanne tietävät, ja kertokaa se, mitä he eivät tiedä.",
                      en="{group}: ask them what they know about what you offer, and tell them what they do not know."),
    "action": both(fi="{group}: kysykää heiltä, miksi he eivät osta teiltä enempää, ja poistakaa ensin se este, jonka useimmat mainitsevat.",
                   en="{group}: ask them why they do not buy more from you, and first remove the obstacle that most of them mention."),
    "action_and_knowledge": both(
        fi="{group}: kysykää heiltä, mitä he tarjonnastanne tietävät ja miksi he eivät osta enempää. Kertokaa sitten se, mitä he eivät tiedä, ja poistakaa muut esteet.",
        en="{group}: ask them what they know about what you offer, and why they do not buy more. Then tell them what they do not know, and remove the other obstacles."),
    "relationship": both(fi="{group}: kysykää heiltä, mikä asioinnissa kanssanne ei toimi, ja korjatkaa ensin se, minkä useimmat mainitsevat.",
                         en="{group}: ask them what is wrong with dealing with you, and first mend what most of them mention."),
}  # fmt: skip


def of_groups(case: ValueLevels) -> Advice | None:
    """What to do with the group whose attitude is the lowest, or else with the one that is the most uneven."""
    low, uneven = case.parameters["low"], case.parameters["uneven"]
    groups, scores = case.profile, case.profile["attitude"]
    points = groups[list(NAMES)]
    spread = (points.max(axis=1) - points.min(axis=1)).round(9)
    if (scores < low).any():
        chosen, of, found = groups[scores == scores.min()], int(scores.notna().sum()), apart(scores.min(), low)
        many = both(fi="{n} asiakasryhmää, joiden asenne on matalin", en="{n} customer groups with the lowest attitude")
        begins = (
            both(fi="{group}: asenne teihin on arvionne mukaan {value} sadasta, matalin {of} ryhmästä.",
                 en="{group}: you rate their attitude to you at {value} out of 100, the lowest of {of} groups.") if len(chosen) < of
            else both(fi="{group}: asenne teihin on arvionne mukaan {value} sadasta.",
                      en="{group}: you rate their attitude to you at {value} out of 100."))
        basis = both(fi=("Asenne (tunne, tieto ja teot yhdessä) on {value}, ja alarajaksi on valittu {low}.",
                         "Asenne (tunne, tieto ja teot yhdessä) on {value}, ja alarajaksi on valittu {low}. Rajan alle jää kaikkiaan {n} ryhmää."),
                     en=("The attitude (feeling, knowledge and deeds together) is {value}, and the limit chosen is {low}.",
                         "The attitude (feeling, knowledge and deeds together) is {value}, and the limit chosen is {low}. In all, {n} groups are below it.")).format(
            value=found, low=number(low), n=int((scores < low).sum()))
    elif (spread >= uneven).any() and spread.max() > 0:
        chosen, of, found = groups[spread == spread.max()], int(spread.notna().sum()), number(spread.max())
        many = both(fi="{n} asiakasryhmää, joiden resurssit ovat epätasaisimmat", en="{n} customer groups with the most uneven resources")
        begins = both(fi="{group}: vahvimman ja heikoimman puolen ero on arvionne mukaan {value} pistettä.",
                      en="{group}: you rate their strongest side and their weakest {value} points apart.")
        basis = both(fi="Puolet ovat tunne, tieto ja teot. Niiden ero on {value}, ja rajaksi on valittu {uneven}.",
                     en="The sides are feeling, knowledge and deeds. Their difference is {value}, and the limit chosen is {uneven}.").format(
            value=found, uneven=number(uneven))
    else:
        return None
    means = value_assessment.resource_means(chosen).dropna().round(9)
    lowest = list(means.index[means == means.min()])
    weak = lowest[0] if len(lowest) == 1 and len(means) > 1 else ""
    unknown = weak == "action" and means.get("knowledge", low) < low
    weakest = (
        both(fi="Heikoin kolmesta: {name} eli {meaning}, {points} pistettä.",
             en="The weakest of the three: {name} ({meaning}), {points} points.").format(
            name=case.resource_names[weak], meaning=MEANINGS[weak].said(), points=number(means.min()))
        if weak else "")
    also = (
        both(fi="Myös tieto eli {meaning} jää alle {low} pisteen ({points}).", en="Knowledge ({meaning}) is below {low} too, at {points}.").format(
            meaning=MEANINGS["knowledge"].said(), low=number(low), points=apart(means["knowledge"], low))
        if unknown else "")
    reason = chosen["note"].iloc[0] if len(chosen) == 1 else ""
    why = both(fi="Lomakkeen perustelu: {note}", en="The reason given on the form: {note}").format(note=_quoted(reason)) if reason else ""
    group = named(chosen, many)
    action = Action(
        f"mend_{weak or 'relationship'}",
        _MEND["action_and_knowledge" if unknown else weak or "relationship"].format(group=group),
        " ".join(filter(None, [basis, weakest, also, why])),
        sheet=form().sheet_names()["resources"],
    )
    return Advice(begins.format(group=group, value=found, of=number(of)) + " " + _FIND_OUT[weak or "relationship"].said(), action)


def named(chosen: pd.DataFrame, many: Both) -> str:
    """The groups by their names, or how many they are."""
    if len(chosen) <= MOST_NAMED:
        return ", ".join(verbatim(name, 80) for name in chosen["group"])
    return many.format(n=number(len(chosen)))


def _quoted(words: str) -> str:
    """Someone's own words, as a sentence."""
    text = verbatim(words)
    return both(fi="”{text}”", en="“{text}”").format(text=text) + ("" if text.endswith((".", "!", "?", "…")) else ".")


def apart(value: float, limit: float) -> str:
    """A number with as many decimals as it takes to tell it from its limit.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> apart(43.6, 50), apart(49.9, 50)
    ('44', '49.9')
    """
    return next((said for d in (0, 1, 2) if (said := number(value, d)) != number(limit, d)), number(value, 3))


def of_offers(case: ValueLevels) -> Advice | None:
    """What to do about the rival."""
    behind, same = case.compared["advantage"].round(9), case.parameters["same_within"]
    no_reason = case.position is not None and case.position not in value_levels.WINNING
    stands = (
        both(fi="Arvionne mukaan asiakkaalla ei ole syytä valita teitä: {position}.",
             en="By your own assessment the customer has no reason to choose you: {position}.").format(position=position_in_words(case))
        if no_reason else "")
    if len(behind) and behind.min() < -same:
        parts = list(behind.index[behind == behind.min()])
        points = apart(-behind.min(), same)
        text = both(
            fi=("Kysykää asiakkailta, valitsevatko he kilpailijan tämän vuoksi: {parts}. Jos valitsevat, kurokaa se ero kiinni ensin.",
                "Kysykää asiakkailta, valitsevatko he kilpailijan näiden vuoksi: {parts}. Jos valitsevat, kurokaa nämä erot kiinni ensin."),
            en=("Ask customers whether this makes them choose the rival: {parts}. If it does, close that gap first.",
                "Ask customers whether these make them choose the rival: {parts}. If they do, close those gaps first.")).format(
            n=len(parts), parts=", ".join(BETTER[part].said() for part in parts))
        rests = both(fi=("Arvionne mukaan häviätte siinä {points} pistettä.",
                         "Arvionne mukaan häviätte jokaisessa {points} pistettä, yhteensä {total}."),
                     en=("By your own assessment you lose there by {points} points.",
                         "By your own assessment you lose on each by {points} points, {total} in all.")).format(
            n=len(parts), points=points, total=number(-behind[parts].sum()))
        headline = both(fi="Arvionne mukaan kilpailija on enimmillään {points} pistettä edellä. Selvittäkää, menetättekö siksi asiakkaita.",
                        en="By your own assessment the rival is up to {points} points ahead. Find out whether you lose customers for it.").format(points=points)
        return Advice(headline, Action(
            "close_gap", text, " ".join(filter(None, [rests, _balance(case, parts), stands])), sheet=form().sheet_names()["offers"]))
    if no_reason:
        return Advice(stands, Action(
            "give_reason",
            both(fi="Päättäkää, millä erotutte kilpailijasta: enemmällä hyödyllä vai alemmalla hinnalla.",
                 en="Decide how you stand out from the rival: by more benefit, or by a lower price.").said(),
            " ".join([both(fi="Arvionne mukaan ette nyt erotu kummallakaan.",
                           en="By your own assessment you now stand out by neither.").said(), _balance(case)]),
            sheet=form().sheet_names()["offers"]))
    return None


def _balance(case: ValueLevels, told: Sequence[str] = ()) -> str:
    """In what we lose, unless that has been told, in what we win, and what that comes to."""
    advantage, lead = case.compared["advantage"].round(9), round(case.lead, 9)
    lost, won = advantage[advantage < 0], advantage[advantage > 0]
    lists = [
        sentence.format(parts=", ".join(BETTER[str(part)].said() for part in parts.index), points=number(abs(parts.sum())))
        for sentence, parts in (
            (both(fi="Kilpailijan edut ovat yhteensä {points} pistettä: {parts}.", en="The rival wins {points} points in all: {parts}."), lost),
            (both(fi="Omat etunne ovat yhteensä {points} pistettä: {parts}.", en="You win {points} points in all: {parts}."), won),
        )
        if set(parts.index) - set(told)
    ]  # fmt: skip
    total = (
        both(fi="Kaiken kaikkiaan olette {lead} pistettä edellä.", en="All in all you are {lead} points ahead.") if lead > 0
        else both(fi="Kaiken kaikkiaan olette {lead} pistettä jäljessä.", en="All in all you are {lead} points behind.") if lead < 0
        else both(fi="Kaiken kaikkiaan tarjoukset tuottavat asiakkaalle yhtä paljon arvoa.", en="All in all the two offers give the customer the same value.")
    ).format(lead=apart(abs(lead), 0))
    return " ".join([*lists, total])


def position_in_words(case: ValueLevels) -> str:
    """How much benefit and at what price, against the rival; "" before both are known."""
    if case.position is None:
        return ""
    price, benefit = (round(difference, 9) for difference in value_assessment.differences(case.compared))
    same = case.parameters["same_within"]
    more = {
        1: both(fi="hyötyä on keskimäärin {points} pistettä enemmän kuin kilpailijalla", en="on average {points} points more benefit than the rival"),
        0: both(fi="hyötyä on suunnilleen yhtä paljon kuin kilpailijalla (ero {points})", en="about as much benefit as the rival ({points} points apart)"),
        -1: both(fi="hyötyä on keskimäärin {points} pistettä vähemmän kuin kilpailijalla", en="on average {points} points less benefit than the rival"),
    }[value_assessment.coded(benefit, same) or 0].format(points=_size(benefit))
    dearer = {
        1: both(fi="hinta on {points} pistettä korkeampi", en="a price {points} points higher"),
        0: both(fi="hinta on suunnilleen sama (ero {points})", en="about the same price ({points} points apart)"),
        -1: both(fi="hinta on {points} pistettä alempi", en="a price {points} points lower"),
    }[value_assessment.coded(price, same) or 0].format(points=_size(price))
    return both(fi="{more}, ja {dearer}", en="{more}, and {dearer}").format(more=more, dearer=dearer)


def _size(difference: float) -> str:
    return apart(abs(difference), 0) if difference else "0"


def of_words(case: ValueLevels) -> Advice | None:
    """What to do about the promise, or else about the levels of value."""
    levels, result = case.assessment.levels, case.basics["result_sought"]
    written = levels[levels["answer"] != ""]
    if not case.basics["customer_promise"]:
        headline = both(fi="Asiakaslupaus puuttuu. Arvon tasoista on kirjattu {n}/3: kirjoittakaa seuraavaksi lupaus.",
                        en="There is no customer promise. Of the levels of value, {n} of 3 are written: write the promise next.").format(n=len(written))
        return Advice(headline, Action(
            "write_promise",
            both(fi="Kirjoittakaa asiakaslupaus, jota kilpailija ei voi antaa samoin sanoin.",
                 en="Write a customer promise that the rival cannot give in the same words.").said(),
            both(fi="Lomakkeessa ei ole lupausta.", en="There is no promise on the form.").said() + (
                " " + both(fi="Lomakkeen vastaus kysymykseen, mitä tulosta asiakas etsii: {result}",
                           en="What the form says of the result that the customer seeks: {result}").format(result=_quoted(result))
                if result else "")))
    unproved, unplanned = written[written["evidence"] == ""], written[written["next_step"] == ""]
    if len(unproved):
        one = unproved.iloc[0] if len(unproved) == 1 else None
        return Advice(
            both(fi=("{n} vastauksenne perustuu vain omaan arvioon. Kysykää asiakkailta, pitääkö se paikkansa.",
                     "{n} vastaustanne perustuu vain omaan arvioon. Kysykää asiakkailta, pitävätkö ne paikkansa."),
                 en=("{n} of your answers rests on your own judgement alone. Ask customers whether it is true.",
                     "{n} of your answers rest on your own judgement alone. Ask customers whether they are true.")).format(n=len(unproved)),
            Action(
                "find_evidence",
                both(fi=("Kysykää asiakkailta, {subjects}, ja verratkaa heidän vastauksiaan omaanne.",
                         "Kysykää asiakkailta, {subjects}, ja verratkaa heidän vastauksiaan omiinne."),
                     en=("Ask customers {subjects}, and compare what they say with your own answer.",
                         "Ask customers {subjects}, and compare what they say with your own answers.")).format(
                    n=len(unproved), subjects="; ".join(SUBJECTS[str(level)].said() for level in unproved.index)),
                both(fi=("Oma vastauksenne: {answers} Sille ei ole kirjattu näyttöä.",
                         "Omat vastauksenne samassa järjestyksessä: {answers} Niille ei ole kirjattu näyttöä."),
                     en=("Your own answer: {answers} The form has no evidence for it.",
                         "Your own answers, in the same order: {answers} The form has no evidence for them.")).format(
                    n=len(unproved), answers=" ".join(map(_quoted, unproved["answer"]))) + (
                    " " + both(fi="Seuraava askel lomakkeessa: {step}", en="The next step on the form: {step}").format(step=_quoted(one["next_step"]))
                    if one is not None and one["next_step"] else ""),
                sheet=form().sheet_names()["levels"]))
    if len(unplanned):
        return Advice(
            both(fi=("{n} vastaukseltanne puuttuu seuraava askel. Sopikaa se.",
                     "{n} vastaukseltanne puuttuu seuraava askel. Sopikaa kullekin omansa."),
                 en=("{n} of your answers has no next step. Agree on one.",
                     "{n} of your answers have no next step. Agree on one for each.")).format(n=len(unplanned)),
            Action(
                "plan_next_step",
                both(fi="Sopikaa seuraava askel, sen tekijä ja päivä: {questions}",
                     en="Agree on the next step, who takes it and when: {questions}").format(
                    questions=" ".join(_quoted(QUESTIONS[str(level)].said()) for level in unplanned.index)),
                both(fi="Lomakkeeseen on kirjattu vastaus mutta ei seuraavaa askelta.", en="The form has an answer but no next step.").said(),
                sheet=form().sheet_names()["levels"]))
    return None
