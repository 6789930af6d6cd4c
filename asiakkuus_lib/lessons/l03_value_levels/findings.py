"""What the report on an organisation's own assessment finds, as functions of its case."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Self

import pandas as pd

from asiakkuus_lib import value_assessment, value_levels
from asiakkuus_lib.lessons.l03_value_levels.assessment import Assessment, form, read_assessment
from asiakkuus_lib.lessons.l03_value_levels.topics import NAMES, in_words
from asiakkuus_lib.locale import both
from asiakkuus_lib.reading import labels
from asiakkuus_lib.report import (
    Action,
    AnyCase,
    DataUsed,
    Finding,
    KeyFigure,
    Start,
    form_table,
    key_figures,
    settings,
    shown_value,
)
from asiakkuus_lib.report.hand_over import KeyFigures
from asiakkuus_lib.show import Column, dots, nine_fields, number, paired_bars, say, table
from asiakkuus_lib.show.tables import Table
from asiakkuus_lib.show.text import LONGEST_PROSE, Note, shortened, verbatim

# The parameters that complete a form or take its place.
GIVEN = (
    "groups", "feeling", "knowledge", "action", "encounter", "exchange", "meaning", "our_benefits", "our_costs",
    "rival_benefits", "rival_costs", "organisation", "rival", "result_sought", "customer_promise",
)  # fmt: skip
MOST_ROWS = 10
MOST_NAMED = 3


@dataclass(frozen=True, eq=False)
class ValueLevels(AnyCase):
    """An assessment, and what it comes to."""

    assessment: Assessment

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> Self:
        """Read the form that the parameters name, and complete it with them."""
        own = {name: given[name] for name in GIVEN}
        return cls(settings(given), read_assessment(given["data_path"], **own))

    @cached_property
    def basics(self) -> Mapping[str, str]:
        """Whose assessment it is, against whom, and what is promised."""
        return self.assessment.basics

    @property
    def our_name(self) -> str:
        """What our offer is called."""
        return self.basics["organisation"] or both(fi="oma tarjous", en="our offer").said()

    @property
    def rival_name(self) -> str:
        """What the rival's offer is called."""
        return self.basics["rival"] or both(fi="kilpailijan tarjous", en="the rival's offer").said()

    @property
    def resource_names(self) -> dict[str, str]:
        """What the three resources are called."""
        return {name: words.said() for name, words in NAMES.items()}

    @cached_property
    def means(self) -> pd.Series:
        """The mean of each resource."""
        return value_assessment.resource_means(self.assessment.resources)

    @cached_property
    def weakest(self) -> tuple[str, ...]:
        """The resources with the lowest mean."""
        return value_assessment.weakest(self.means)

    @cached_property
    def attitude(self) -> float | None:
        """The means, weighed into one figure; None before all three have been assessed."""
        if self.means.isna().any():
            return None
        # Weights such as a third are not exact: their trace would round a half the wrong way.
        feeling, knowledge, action = self.means
        return round(value_levels.attitude_score(feeling, knowledge, action, self.parameters["weights"]), 9)

    @cached_property
    def profile(self) -> pd.DataFrame:
        """The customer groups with their attitudes, the lowest first."""
        resources = self.assessment.resources
        found = resources.assign(attitude=value_assessment.attitudes(resources, self.parameters["weights"]))
        return found.sort_values("attitude", kind="stable", na_position="last")

    @cached_property
    def compared(self) -> pd.DataFrame:
        """The two offers, of those parts that have been assessed in both."""
        return value_assessment.compare_offers(self.assessment.offers)

    @property
    def part_names(self) -> dict[str, str]:
        """What the parts of an offer are called."""
        return form().row_names("offers")

    @cached_property
    def our_value(self) -> float:
        """The value that we deliver."""
        return value_assessment.delivered(self.compared, "ours")

    @cached_property
    def rival_value(self) -> float:
        """The value that the rival delivers."""
        return value_assessment.delivered(self.compared, "rival")

    @property
    def lead(self) -> float:
        """By how much we deliver more."""
        return self.our_value - self.rival_value

    @cached_property
    def position(self) -> str | None:
        """The field of our offer on the map of price and benefit."""
        return value_assessment.position(self.compared, self.parameters["same_within"])

    @property
    def field_names(self) -> dict[str, str]:
        """What the fields of the map are called."""
        return labels("pricing_propositions") | labels("pricing_positions")

    @property
    def needs_all(self) -> str:
        """What is missing of the three resources."""
        missing = [name for name in NAMES if pd.isna(self.means[name])]
        if len(missing) == len(NAMES):
            return _not_yet()
        return both(fi="Tähän tarvitaan kaikki kolme resurssia. Arvioimatta: {list}.",
                    en="Needs all three resources; not assessed yet: {list}.").format(
            list=", ".join(self.resource_names[name] for name in missing))


def _not_yet() -> str:
    return both(fi="Ei vielä arvioitu.", en="Not assessed yet.").said()


def _signed(points: float) -> str:
    return ("+" if points > 0 else "") + number(points)


def _begun(name: str) -> str:
    """A name at the beginning of a sentence."""
    return name[:1].upper() + name[1:]


def used(case: ValueLevels) -> DataUsed:
    """Whose assessment this is, for the page and the record."""
    assessment, basics = case.assessment, {key: verbatim(name) for key, name in case.basics.items()}
    if assessment.made_up:
        where = both(fi="Keksitty esimerkki: laivayhtiö Suvilinja ja sen kilpailija. Esimerkki koskee koko laivalinjaa, ei luvun 3 kokoustarjouksia.",
                     en="Made up: the ferry line Suvilinja and its rival are the course's example. It is about the whole line, not about the meeting offers of chapter 3.").said()
    elif assessment.filled.source:
        where = both(fi="Oma arvio: {source}.", en="Own assessment: {source}.").format(source=verbatim(assessment.filled.source))
    else:
        where = both(fi="Oma arvio, annettu parametreina.", en="Own assessment, given as parameters.").said()
    against = both(fi="Arvioija: {organisation}. Vertailukohta: {rival}.", en="{organisation} against {rival}.").format(
        organisation=_begun(basics["organisation"] or both(fi="oma organisaatio", en="our organisation").said()),
        rival=basics["rival"] or both(fi="kilpailija", en="the rival").said())
    counts = both(fi="Asiakasryhmiä: {groups}. Tasoja kirjattu: {levels}/3. Tarjousten osia arvioitu: {parts}/8.",
                  en="Customer groups: {groups}. Levels written: {levels} of 3. Parts of the offers assessed: {parts} of 8.").format(
        groups=number(len(assessment.resources)), levels=int((assessment.levels["answer"] != "").sum()),
        parts=len(case.compared))
    return DataUsed(Note(f"{where} {against} {counts}", "data"), assessment.to_dict())


def start(case: ValueLevels) -> Start:
    """Whom to do what with: a group, what decides a choice, and what is promised."""
    if case.profile["attitude"].isna().all() and case.compared.empty:
        return Start(
            both(fi="Arviosta ei vielä näe, mitä tehdä. Arvioikaa ensin vähintään yhden asiakasryhmän kolme resurssia tai yksi osa molemmista tarjouksista.",
                 en="The assessment does not tell yet what to do. Assess the three resources of at least one customer group, or one part of both offers, first.").said(), "")
    actions = [action for action in (_of_groups(case), _of_offers(case), _of_words(case)) if action is not None]
    if not actions:
        return Start(
            both(fi="Arvio ei anna aihetta toimiin: mikään siitä, mitä on arvioitu, ei ole annetuilla rajoilla heikkoa.",
                 en="The assessment gives no reason to act: nothing that has been assessed is weak by the limits given.").said(), "")
    return Start(actions[0].text, actions[0].code, actions, both(
        fi="Pisteet ovat arvioijien näkemyksiä, eivät mittauksia. Kysykää asiakkailta, ennen kuin käytätte rahaa.",
        en="The points are judgements of those who filled in the assessment, not measurements. Ask customers before you spend money.").said())


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


def _of_groups(case: ValueLevels) -> Action | None:
    """What to do with the group whose attitude is the lowest, or else with the one that is the most uneven."""
    low, uneven = case.parameters["low"], case.parameters["uneven"]
    groups, scores = case.profile, case.profile["attitude"]
    points = groups[list(NAMES)]
    spread = (points.max(axis=1) - points.min(axis=1)).round(9)
    if (scores < low).any():
        chosen = groups[scores == scores.min()]
        basis = both(fi=("Asenne on {value} sadasta eli alle rajan {low}.", "Asenne on {value} sadasta eli alle rajan {low}. Rajan alle jää kaikkiaan {n} ryhmää."),
                     en=("The attitude is {value} out of 100, below the limit of {low}.", "The attitude is {value} out of 100, below the limit of {low}; so it is in {n} groups in all.")).format(
            value=_apart(scores.min(), low), low=number(low), n=int((scores < low).sum()))
    elif (spread >= uneven).any() and spread.max() > 0:
        chosen = groups[spread == spread.max()]
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
        _MEND[weak or "relationship"].format(group=_groups_named(chosen)),
        " ".join(filter(None, [basis, found, why])),
        sheet=_resources_sheet(),
    )


def _groups_named(chosen: pd.DataFrame) -> str:
    if len(chosen) <= MOST_NAMED:
        return ", ".join(verbatim(name, 80) for name in chosen["group"])
    return both(fi="{n} asiakasryhmää, jotka ovat tasoissa",
                en="{n} customer groups that are level").format(n=number(len(chosen)))


def _quoted(words: str) -> str:
    """Someone's own words, as a sentence."""
    text = verbatim(words)
    return both(fi="”{text}”", en="“{text}”").format(text=text) + ("" if text.endswith((".", "!", "?", "…")) else ".")


def _apart(value: float, limit: float) -> str:
    """A number with as many decimals as it takes to tell it from its limit."""
    return next((said for d in (0, 1, 2) if (said := number(value, d)) != number(limit, d)), number(value, 3))


def _of_offers(case: ValueLevels) -> Action | None:
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
            sheet=_offers_sheet(),
        )
    if no_reason:
        return Action(
            "give_reason",
            both(fi="Päättäkää, millä erotutte kilpailijasta: enemmällä hyödyllä vai halvemmalla hinnalla.",
                 en="Decide how you stand out from the rival: by more benefit, or by a lower price.").said(),
            " ".join([stands, _in_all(case)]),
            sheet=_offers_sheet(),
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


def _of_words(case: ValueLevels) -> Action | None:
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
            sheet=_levels_sheet(),
        )
    if len(unplanned):
        return Action(
            "plan_next_step",
            both(fi="Sopikaa, mikä on seuraava teko, kuka sen tekee ja milloin: {names}.",
                 en="Agree what the next deed is, who does it and when: {names}.").format(
                names=", ".join(names[str(level)] for level in unplanned.index)),
            both(fi="Seuraavaa askelta ei ole kirjattu.", en="No next step has been written.").said(),
            sheet=_levels_sheet(),
        )
    return None


def figures(case: ValueLevels) -> KeyFigures:
    """The key figures."""
    compared, place = case.compared, case.position
    weights, same = case.parameters["weights"], case.parameters["same_within"]
    weakest_name = ", ".join(case.resource_names[name] for name in case.weakest)
    left_out = len(case.assessment.offers) - len(compared)
    of_parts = both(fi="Laskettu {n} osasta, jotka on arvioitu molemmissa tarjouksissa.",
                    en="Of the {n} parts assessed in both offers.").format(n=len(compared)) if left_out else ""
    price, benefit = value_assessment.differences(compared)
    return key_figures([
        KeyFigure("attitude", both(fi="Asenne", en="Attitude"), case.attitude, "–" if case.attitude is None else number(case.attitude),
                  both(fi="Tunne, tieto ja teot yhdistettyinä (painot {weights}), asteikko 0–100. Asiakasryhmiä: {n}.",
                       en="Feeling, knowledge and deeds combined with weights ({weights}), on a scale of 0 to 100. Customer groups: {n}.").format(
                      weights=shown_value(weights), n=len(case.assessment.resources)) if case.attitude is not None else case.needs_all),
        KeyFigure("weakest_resource", both(fi="Heikoin resurssi", en="Weakest resource"), " ".join(case.weakest) or None,
                  weakest_name.capitalize() or "–",
                  both(fi="Keskiarvo {value} sadasta.", en="Mean {value} out of 100.").format(value=number(case.means.min()))
                  if case.weakest else case.needs_all),
        KeyFigure("delivered_value", both(fi="Arvo, jonka me tuotamme", en="Value we deliver"),
                  None if compared.empty else case.our_value, number(case.our_value),
                  _not_yet() if compared.empty else " ".join(filter(None, [
                      both(fi="Hyödyt miinus kustannukset asiakkaan silmin: ero kilpailijaan {lead} pistettä. Vertaa vain kilpailijan lukuun; yksinään luku ei kerro mitään.",
                           en="Benefits less costs, as the customer sees them: {lead} points against the rival. Compare it only with the rival's figure; by itself it tells nothing.").format(
                          lead=_signed(case.lead)), of_parts]))),
        KeyFigure("rival_value", both(fi="Arvo, jonka kilpailija tuottaa", en="Value the rival delivers"),
                  None if compared.empty else case.rival_value, number(case.rival_value),
                  _not_yet() if compared.empty else both(fi="{rival}, samoilla pisteillä laskettuna.", en="{rival}, by the same points.")
                  .format(rival=verbatim(_begun(case.rival_name)))),
        KeyFigure("position", both(fi="Asema", en="Position"), place, case.field_names[place].capitalize() if place else "–",
                  both(fi="Hinta {price} ja hyöty {benefit} pistettä kilpailijaan verrattuna. Enintään {same} pisteen eroa ei lasketa eroksi.",
                       en="Price {price} and benefit {benefit} points against the rival; up to {same} is the same.").format(
                      price=_signed(price), benefit=_signed(round(benefit)), same=number(same))
                  if place else _not_yet()),
    ])


def promise(case: ValueLevels) -> Finding:
    """The customer promise, in the words in which it was given."""
    written = case.basics["customer_promise"]
    return Finding("promise", say(verbatim(written, LONGEST_PROSE), kind="promise") if written else say(
        both(fi="Asiakaslupausta ei ole vielä kirjoitettu.",
             en="No customer promise has been written yet."), kind="warning"))


def result_sought(case: ValueLevels) -> Finding:
    """The result that the customer seeks."""
    written = case.basics["result_sought"]
    return Finding("result_sought", say(
        both(fi="Tulos, jota asiakas etsii: {result}", en="The result that the customer seeks: {result}").format(
            result=verbatim(written, LONGEST_PROSE))) if written else say(
        both(fi="Tulosta, jota asiakas etsii, ei ole vielä kirjoitettu.",
             en="The result that the customer seeks has not been written yet."), kind="warning"))


def resource_profile(case: ValueLevels) -> Finding:
    """The three resources of each customer group, as a picture."""
    if case.means.isna().all():
        return Finding("resource_profile", say(both(fi="Resursseja ei ole vielä arvioitu.",
                                                    en="The resources have not been assessed yet."), kind="warning"))
    shown, three, low = case.profile.head(MOST_ROWS), case.resource_names, case.parameters["low"]
    figure = dots(
        list(shown["group"]), {three[name].capitalize(): shown[name].tolist() for name in three},
        title=both(fi="Keskimäärin heikoin: {name}, {value}",
                   en="Weakest on average: {name}, {value}").format(
            name=", ".join(three[name] for name in case.weakest), value=number(case.means.min()))
        if case.weakest else case.needs_all,
        alt=both(fi="Pisteet 0–100 asiakasryhmittäin: {list}.",
                 en="Points from 0 to 100 for each customer group: {list}.").format(
            list="; ".join(
                f"{row['group']}: " + ", ".join(f"{three[name]} {number(row[name])}" for name in three)
                for row in shown.to_dict("records"))),
        mark=(low, both(fi="raja {low}", en="limit {low}").format(low=number(low))),
    )
    return Finding("resource_profile", figure=figure)


def _resources_sheet() -> str:
    return both(fi="Resurssit", en="Resources").said()


def resource_points(case: ValueLevels) -> Finding:
    """The points, the attitude and the reason of each customer group."""
    if case.profile.empty:
        return Finding("resource_points", say(
            both(fi="Yhtään asiakasryhmää ei ole vielä nimetty.",
                 en="No customer group has been named yet."), kind="warning"))
    columns = {
        "group": Column(both(fi="Asiakasryhmä", en="Customer group")),
        **{name: Column(words.capitalize(), "number") for name, words in case.resource_names.items()},
        "attitude": Column(both(fi="Asenne", en="Attitude"), "number"),
        "note": Column(both(fi="Perustelu", en="Reason"), "prose"),
    }
    shown = table(
        case.profile, both(fi="Pisteet, asenne ja perustelu, 0–100", en="Points, attitude and reason, 0–100"), columns, rows=30)
    groups = case.profile.set_index("group")[[*NAMES, "attitude"]]
    return Finding("resource_points", table=shown, sheets={_resources_sheet(): (case.profile, columns)}, groups=groups)


def _levels_sheet() -> str:
    return both(fi="Arvon tasot", en="Levels of value").said()


def levels(case: ValueLevels) -> Finding:
    """What value the customer gets on the three levels."""
    written = case.assessment.levels
    canvas = value_levels.value_canvas(*written["answer"]).join(written[["evidence", "next_step"]])
    canvas = canvas.replace(dict.fromkeys(("value", "evidence", "next_step"), ""), None)
    canvas["level_name"] = canvas.index.map(form().row_names("levels"))
    columns = {
        "level_name": Column(both(fi="Taso", en="Level")),
        "value": Column(both(fi="Mitä arvoa asiakas saa", en="What value the customer gets"), "prose"),
        "evidence": Column(both(fi="Mistä tiedämme", en="How we know"), "prose"),
        "next_step": Column(both(fi="Mitä seuraavaksi", en="What next"), "prose"),
    }
    shown = table(
        canvas.fillna(both(fi="(ei vielä kirjattu)", en="(nothing written yet)").said()),
        both(fi="Tasoja kirjattu: {n}/3", en="Levels written: {n} of 3").format(n=int(canvas["answered"].sum())), columns)
    return Finding("levels", table=shown, sheets={_levels_sheet(): (canvas, columns)})


def offers(case: ValueLevels) -> Finding:
    """The two offers part by part, as a picture."""
    compared, names = case.compared, case.part_names
    if compared.empty:
        return Finding("offers", say(both(fi="Mitään osaa ei ole vielä arvioitu molemmissa tarjouksissa.",
                                          en="No part has been assessed in both offers yet."), kind="warning"))
    turned = compared[["ours", "rival"]].mul([1 if kind == "benefit" else -1 for kind in compared["kind"]], axis=0)
    lead = round(case.lead, 9)
    verdict = (
        both(fi="{ours}: {a}, {rival}: {b}. Oma tarjous tuottaa arvoa {lead} pistettä enemmän",
             en="{ours} delivers {a}, {rival} {b}: ours is ahead by {lead}") if lead > 0
        else both(fi="{ours}: {a}, {rival}: {b}. Tarjoukset tuottavat yhtä paljon arvoa",
                  en="{ours} delivers {a}, {rival} {b}: even") if lead == 0
        else both(fi="{ours}: {a}, {rival}: {b}. Kilpailija tuottaa arvoa {lead} pistettä enemmän",
                  en="{ours} delivers {a}, {rival} {b}: the rival is ahead by {lead}")
    )
    figure = paired_bars(
        [names[part] for part in compared.index], turned["ours"].tolist(), turned["rival"].tolist(),
        (shortened(case.our_name, 30), shortened(case.rival_name, 30)),
        title=verdict.format(
            ours=shortened(_begun(case.our_name), 60), rival=shortened(case.rival_name, 60),
            a=number(case.our_value), b=number(case.rival_value), lead=number(abs(lead))),
        alt=both(fi="Oman tarjouksen ja kilpailijan pisteet, kustannukset vasemmalle: {list}.",
                 en="Points of our offer and the rival's, costs to the left: {list}.").format(
            list="; ".join(f"{names[str(part)]} {number(row['ours'])}, {number(row['rival'])}" for part, row in compared.iterrows())),
        write=number,
    )
    return Finding("offers", figure=figure)


def _offers_sheet() -> str:
    return both(fi="Tarjoukset", en="Offers").said()


def offer_parts(case: ValueLevels) -> Finding:
    """The two offers in numbers, with the reasons."""
    parts = case.assessment.offers.join(case.compared[["kind", "advantage"]])
    parts["name"] = parts.index.map(case.part_names)
    columns = {
        "name": Column(both(fi="Osa", en="Part")),
        "ours": Column(shortened(_begun(case.our_name), 40), "number"),
        "rival": Column(shortened(_begun(case.rival_name), 40), "number"),
        "advantage": Column(both(fi="Ero asiakkaan hyväksi", en="Better for the customer by"), "number"),
        "note": Column(both(fi="Perustelu", en="Reason"), "prose"),
    }
    shown = table(
        parts, both(fi="Osa osalta, 0–100", en="Part by part, 0–100"), columns,
        note=both(fi="Hyödyissä suuri luku on hyväksi, kustannuksissa haitaksi. Neljäs sarake kertoo, montako pistettä oma tarjous on asiakkaalle parempi; miinus tarkoittaa, että kilpailija on parempi.",
                  en="In benefits a large number is good, in costs it is bad. The fourth column tells by how many points our part is better for the customer; below zero, the rival's is.")
        + (" " + both(fi="Osa, jota ei ole arvioitu molemmissa tarjouksissa, jää pois asiakkaan saamasta arvosta.",
                      en="A part that has not been assessed in both offers is left out of the delivered values.")
           if len(case.compared) < len(parts) else ""),
    )
    groups = parts[["ours", "rival", "advantage"]]
    return Finding("offer_parts", table=shown, sheets={_offers_sheet(): (parts, columns)}, groups=groups)


def price_and_benefit(case: ValueLevels) -> Finding:
    """Where our offer stands on the map of price and benefit, the rival in the middle."""
    place, names = case.position, case.field_names
    if place is None:
        return Finding("position", say(
            both(fi="Asemaa ei voi vielä sanoa: siihen tarvitaan molempien tarjousten raha ja ainakin yksi hyöty.",
                 en="The position cannot be told yet: it needs the money and at least one benefit of both offers."), kind="warning"))
    codes = [[value_levels.price_benefit_position(price, benefit) for price in (-1, 0, 1)] for benefit in (1, 0, -1)]
    row, column = next((i, line.index(place)) for i, line in enumerate(codes) if place in line)
    price_difference, benefit_difference = value_assessment.differences(case.compared)
    figure = nine_fields(
        [[names[code] for code in line] for line in codes],
        [[code in value_levels.WINNING for code in line] for line in codes],
        [(both(fi="Me", en="We"), row, column), (both(fi="Kilpailija", en="Rival"), 1, 1)],
        names=(case.our_name, case.rival_name),
        title=(both(fi="{name}: syy valita meidät", en="{name}: a reason to choose us") if place in value_levels.WINNING
               else both(fi="{name}: ei syytä valita meitä", en="{name}: no reason to choose us")).format(
            name=names[place].capitalize()),
        alt=both(fi="Kartalla on 9 ruutua, hinta vaakaan ja hyöty pystyyn, kilpailija keskellä. Oma tarjous on ruudussa ”{name}”: hinta {price}, hyöty {benefit} pistettä kilpailijaan verrattuna.",
                 en="A map of 9 fields, price across and benefit upwards, the rival in the middle. Our offer is in the field “{name}”: price {price}, benefit {benefit} points against the rival.").format(
            name=names[place], price=_signed(price_difference), benefit=_signed(round(benefit_difference))),
        rows=[both(fi="enemmän", en="more"), both(fi="sama", en="the same"), both(fi="vähemmän", en="less")],
        columns=[both(fi="halvempi", en="lower"), both(fi="sama", en="the same"), both(fi="kalliimpi", en="higher")],
        row_label=both(fi="hyöty kilpailijaan verrattuna", en="benefit against the rival"),
        column_label=both(fi="hinta kilpailijaan verrattuna", en="price against the rival"),
    )
    note = say(
        both(fi="Kilpailija on aina keskellä. Oma tarjous on siinä ruudussa, johon sen hinta ja hyötyjen keskiarvo kilpailijaan verrattuna osuvat. Merkki ✓ kertoo, mitkä ruudut antavat asiakkaalle syyn valita.",
             en="The rival stands in the middle by definition; our offer stands where its price and its mean benefit are against the rival's. The mark ✓ shows the fields that give the customer a reason to choose."),
        both(fi="Pisteistä ei näe, milloin hinta on ”paljon halvempi”: kysykää asiakkaalta.",
             en="How much lower a price must be to be “much less”, the points do not tell: ask the customer.")
        if place == "less_for_much_less" else "",
    )
    return Finding("position", note, figure)


def topics(case: ValueLevels) -> Finding:
    """What to talk of next, with the rule that brought each up."""
    assessment, basics, given = case.assessment, case.basics, case.parameters
    low, uneven = given["low"], given["uneven"]
    found = value_assessment.topics(
        assessment.resources, assessment.levels, assessment.offers, promise=basics["customer_promise"],
        result=basics["result_sought"], weights=given["weights"], low=low, uneven=uneven, same_within=given["same_within"],
    )  # fmt: skip
    rules = both(fi="Lista syntyy aina samoilla säännöillä ja samassa järjestyksessä: ensin se, mitä ei ole kirjattu, sitten heikoin resurssi sekä ryhmät, joiden asenne on alle {low} tai joiden vahvimman ja heikoimman resurssin ero on vähintään {uneven} pistettä (kumpiakin enintään kolme), ja lopuksi se, missä kilpailija on edellä. Säännöt eivät tiedä, mikä teille on tärkeintä: valitkaa itse.",
                 en="The list comes from fixed rules, in a fixed order: first what has not been written, then the weakest resource, groups with an attitude below {low} or resources at least {uneven} points apart (three of each at most), and then where the rival is ahead. The rules do not know what matters most to you: choose for yourselves.").format(
        low=number(low), uneven=number(uneven))
    if not found:
        return Finding("topics", say(
            both(fi="Mikään sääntö ei nostanut esiin mitään: kaikki on kirjattu, eikä mikään ole heikko annetuilla rajoilla.",
                 en="No rule brought up anything: all has been written, and nothing is weak by the limits given."), rules))
    frame = pd.DataFrame([in_words(topic, low, uneven) for topic in found], columns=["question", "why"])
    frame.insert(0, "n", range(1, len(frame) + 1))
    columns = {
        "n": Column(both(fi="Nro", en="No.")),
        "why": Column(both(fi="Miksi tämä on listalla", en="Why it is on the list"), "prose"),
        "question": Column(both(fi="Mitä kysytään", en="What to ask"), "prose"),
    }
    shown = table(frame, both(fi="Puheenaiheet järjestyksessä", en="Topics in their order"), columns, note=rules)
    return Finding("topics", table=shown, sheets={both(fi="Puheeksi", en="To discuss").said(): (frame, columns)})


def filled_in(case: ValueLevels) -> Table:
    """How much of the form is filled in."""
    return form_table(case.assessment.filled, both(
        fi="Luvuissa ovat mukana pisteet ja vastaukset, eivät perustelut, ”Mistä tiedämme” eikä ”Mitä seuraavaksi”.",
        en="Counted are the points and the answers, not the reasons, the evidence or the next steps.").said())


def handling(case: ValueLevels) -> Note:
    """How the assessment came about, and what it is worth."""
    given = ", ".join(case.assessment.given)
    origin = (
        "" if not given
        else both(fi="Parametrit, jotka menevät tiedoston edelle: {list}.", en="Parameters that override the file: {list}.").format(list=given)
        if case.assessment.filled.source
        else both(fi="Annettu parametreina ilman tiedostoa: {list}.", en="Given as parameters, without a file: {list}.").format(list=given))
    return say(
        origin,
        both(fi="Pisteet ovat arvioijien näkemyksiä, eivät mittauksia. Niistä näkee, mistä kannattaa keskustella ja mitä asiakkailta kysyä.",
             en="The points are judgements of those who filled in the assessment, not measurements: they show what is worth talking over, and what to ask customers."),
        both(fi="Keskiarvoissa jokainen asiakasryhmä painaa yhtä paljon koosta riippumatta.",
             en="Each customer group counts the same in the means, whatever its size."),
        both(fi="Tarjouksen kaikki kahdeksan osaa painavat yhtä paljon, ja osaa verrataan vain, jos molemmilla tarjouksilla on pisteet.",
             en="All eight parts of an offer weigh the same, and a part is compared only where both offers have points."),
    )
