"""What a report says of an organisation's own assessment: where it came from, how full it is, what to talk of next."""

from collections.abc import Sequence

import pandas as pd

from asiakkuus_lib.errors import N_
from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.reading import Assessment, labels, row_names, sheet_names
from asiakkuus_lib.report.hand_over import DataUsed, sheet
from asiakkuus_lib.show import Column, number, say, table
from asiakkuus_lib.show.tables import Table
from asiakkuus_lib.show.text import Note, shortened, verbatim
from asiakkuus_lib.value_assessment import Topic

NAMES = {"feeling": N_("Feeling"), "knowledge": N_("Knowledge"), "action": N_("Deeds")}
_ASK = {
    "feeling": N_("In which encounter does the customer notice that we care, and in which one not?"),
    "knowledge": N_("What does the customer not know of us: what we offer, how it works, or where to get it?"),
    "action": N_("What could we take off the customer's hands, and what could the customer do with our help?"),
}
# Each rule: why a topic is on the list, and what to ask.
_TOPICS = {
    "no_promise": (
        N_("No customer promise has been written."),
        N_("What do we promise that the rival cannot say in the same words?"),
    ),
    "no_result": (
        N_("The result that the customer seeks has not been written."),
        N_("What is better in the customer's life or work when we have succeeded?"),
    ),
    "level_unwritten": (
        N_("Nothing has been written yet: {about}."),
        N_("What value does the customer get on this level? Whom could we ask?"),
    ),
    "no_evidence": (
        N_("The answer has no evidence: {about}."),
        N_("How do we know? Which customer has said so?"),
    ),
    "no_next_step": (
        N_("The next step is missing: {about}."),
        N_("What is the smallest deed that adds value on this level, who does it and when?"),
    ),
    "weakest_resource": (N_("The lowest mean of the three resources: {about} ({value})."), ""),
    "low_attitude": (
        N_("The attitude is below {low}: {about} ({value})."),
        N_("What would have to happen for this customer to choose us again?"),
    ),
    "uneven": (
        N_("The strongest and the weakest resource are at least {uneven} points apart: {about} ({value})."),
        N_("{group}: strong in {strong}, weak in {weak}. Does the strong one hide what is missing?"),
    ),
    "rival_ahead": (
        N_("The rival's lead is the largest in these: {about} ({value})."),
        N_("Do these decide the customer's choice? If they do, what do we change? If not, how do we show where we are "
           "better?"),
    ),
    "rival_delivers_more": (
        N_("The rival delivers {value} points more value."),
        N_("Which way is ours: a lower price, lower other costs, or more benefits?"),
    ),
    "no_reason": (
        N_("The position “{about}” gives the customer no reason to choose us."),
        N_("To which of the marked fields do we want to move, and what does it take?"),
    ),
    "not_assessed": (
        N_("Not assessed in both offers, and left out of the comparison: {about}."),
        N_("Who would know? Ask a customer who has used both."),
    ),
}


def assessment_used(assessment: Assessment) -> DataUsed:
    """Say whose assessment this is, and put it on the report's record.

    Parameters
    ----------
    assessment : Assessment

    Examples
    --------
    >>> from asiakkuus_lib.reading import read_assessment
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> str(assessment_used(read_assessment()))[:44]
    'Made up: the ferry line Suvilinja and its ri'
    """
    basics = {key: verbatim(name) for key, name in assessment.basics.items()}
    if assessment.made_up:
        where = _(
            "Made up: the ferry line Suvilinja and its rival are the course's example. It is about the whole line, not "
            "about the meeting offers of chapter 3."
        )
    elif assessment.source:
        where = _("Own assessment: {source}.").format(source=verbatim(assessment.source))
    else:
        where = _("Own assessment, given as parameters.")
    whose = basics["organisation"] or _("our organisation")
    against = _("{organisation} against {rival}.").format(
        organisation=whose[:1].upper() + whose[1:], rival=basics["rival"] or _("the rival")
    )
    written = int((assessment.levels["answer"] != "").sum())
    compared = int(assessment.offers[["ours", "rival"]].notna().all(axis=1).sum())
    counts = _("Customer groups: {groups}. Levels written: {levels} of 3. Parts of the offers assessed: {parts} of 8.")
    counts = counts.format(groups=number(len(assessment.resources)), levels=written, parts=compared)
    return DataUsed(Note(f"{where} {against} {counts}", "data"), assessment.to_dict())


def assessment_table(assessment: Assessment) -> Table:
    """How much of each sheet is filled in, on the page and in the Excel file.

    Examples
    --------
    >>> from asiakkuus_lib.reading import read_assessment
    >>> "Suvilinja" in assessment_table(read_assessment()).to_html()
    False
    """
    columns = {
        "name": Column(_("Sheet")),
        "rows": Column(_("Rows"), "number"),
        "filled": Column(_("Points and answers filled in"), "number"),
        "empty": Column(_("Points and answers missing"), "number"),
    }
    account = assessment.account()
    account = account.assign(name=account.index.map(sheet_names()))
    sheet(_("Data quality"), account, columns)
    return table(
        account, _("How much has been filled in"), columns,
        note=_("Counted are the points and the answers, not the reasons, the evidence or the next steps."),
    )  # fmt: skip


def assessment_treatment(assessment: Assessment) -> Note:
    """How the assessment came about, and what it is worth, in sentences.

    Examples
    --------
    >>> from asiakkuus_lib.reading import read_assessment
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> print(str(assessment_treatment(read_assessment(feeling=50)))[:48])
    Given as parameters, without a file: feeling. Th
    """
    given = ", ".join(assessment.given)
    origin = ""
    if assessment.given and assessment.source:
        origin = _("Parameters that override the file: {list}.").format(list=given)
    elif assessment.given:
        origin = _("Given as parameters, without a file: {list}.").format(list=given)
    return say(
        origin,
        _("The points are judgements of those who filled in the assessment, not measurements: they show what is worth "
          "talking over, and what to ask customers."),
        _("Each customer group counts the same in the means, whatever its size."),
        _("All eight parts of an offer weigh the same, and a part is compared only where both offers have points."),
    )  # fmt: skip


def topics_table(topics: Sequence[Topic], low: float, uneven: float) -> Table | Note:
    """What to talk of next, with the rule that brought each up.

    Parameters
    ----------
    topics : sequence of Topic
        As from `asiakkuus_lib.value_assessment.topics`.
    low, uneven : float
        The limits that the rules used.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> print(topics_table([Topic("no_promise")], 50, 30).cells()[0][1])
    No customer promise has been written.
    """
    if not topics:
        return say(_("No rule brought up anything: all has been written, and nothing is weak by the limits given."))
    rows = [_row(topic, low, uneven) for topic in topics]
    frame = pd.DataFrame(rows, columns=["question", "why"])
    frame.insert(0, "n", range(1, len(frame) + 1))
    columns = {
        "n": Column(_("No.")),
        "why": Column(_("Why it is on the list"), "prose"),
        "question": Column(_("What to ask"), "prose"),
    }
    sheet(_("To discuss"), frame, columns)
    return table(frame, _("Topics in their order"), columns)


def _row(topic: Topic, low: float, uneven: float) -> tuple[str, str]:
    why, ask = _TOPICS[topic.rule]
    about = [_named(topic.rule, i, key) for i, key in enumerate(topic.about)]
    places = {"about": ", ".join(about[:1] if topic.rule == "uneven" else about), "value": number(topic.value, 0)}
    reason = _(why).format(**places, low=number(low), uneven=number(uneven))
    if topic.rule == "weakest_resource":
        return " ".join(_(_ASK[key]) for key in topic.about), reason
    if topic.rule == "uneven":
        group, strong, weak = about
        return _(ask).format(group=group, strong=strong.lower(), weak=weak.lower()), reason
    return _(ask), reason


def _named(rule: str, place: int, key: str) -> str:
    """What a key is called; a group has its own name."""
    if rule == "low_attitude" or (rule == "uneven" and place == 0):
        return shortened(key, 80)
    if rule in ("level_unwritten", "no_evidence", "no_next_step"):
        return row_names("levels")[key]
    if rule in ("rival_ahead", "not_assessed"):
        return row_names("offers")[key]
    if rule == "no_reason":
        return (labels("pricing_propositions") | labels("pricing_positions"))[key]
    return _(NAMES[key])
