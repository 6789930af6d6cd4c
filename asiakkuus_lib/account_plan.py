"""A plan for one account: whether its five parts are there, and where it contradicts itself.

The parts and the recommendations are a lecture's (S3, slides t75 and t76): assumptions; goals and tasks; who takes
part; programmes and operational actions; resources, risk and difficulties. A plan is short, at most four to six pages,
it is updated, its actions name who answers for them, and what is known of the customer is in annexes. What is missing
and what contradicts itself are told apart from each other, and both apart from how the account is doing: a plan that is
filled in is not yet a good one.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import isfinite
from typing import Any

import pandas as pd

from asiakkuus_lib import buying_centre

PARTS = ("assumptions", "goals", "people", "actions", "resources_risks")
# What the first part tells, and what tells of resources.
BASIS = ("direction", "assumptions", "benefits", "requirements")
MEANS = ("hours", "budget")
GOAL_NEEDS = ("measure", "target", "due", "owner")
RISK_NEEDS = ("answer", "owner")
# A plan that nobody has updated in a year is old.
OLD = 365
# Two numbers are the same that are so near, as a part of the known one.
SAME = 0.05
# Who has to agree, and how they feel where that takes an action.
DECIDING, OPPOSED = ("decider", "approver"), ("against", "doubtful")
# The groups whose care model promises regular meetings of the management.
MANAGED = ("strategic", "key")
# What does not fit the facts of the account, the gravest first.
FACTS = ("not_verified", "decider_unmet", "no_means", "all_of_it", "moving_away")
CHECKS = ("parts", "measures", "people", "owners", "dates", "updated", "annexes", "length")


def _blank(*columns: str, days: Sequence[str] = ()) -> Any:
    def made() -> pd.DataFrame:
        kinds = {name: "datetime64[ns]" if name in days else "object" for name in columns}
        return pd.DataFrame({name: pd.Series(dtype=kind) for name, kind in kinds.items()})

    return field(default_factory=made)


@dataclass(frozen=True, eq=False)
class Plan:
    """What has been planned for one account, and what is known of it.

    Texts are "" where nothing is written, numbers NaN, days NaT.

    Parameters
    ----------
    basis : mapping
        The first part and what surrounds it: `lead`, who is responsible for the account; `care_group`, one of
        `care_models.GROUPS`; `direction`, `assumptions`, `benefits`, `requirements`; `hours` and `budget` for a year;
        `updated_on`, `next_review`. What is not there is not told.
    goals : DataFrame
        `goal`; `kind`, "sales", "share", "strength", "other" or ""; `measure`, `now`, `target`, `due`, `owner`.
    people : DataFrame
        As in `buying_centre`: `account`, `person`, `role_1`, `role_2`, `stance`, `counterpart`, `last_met`, `contacts`,
        `leaves_on`.
    actions : DataFrame
        `account`, `what`, `person`, `certainty`, `owner`, `due`, `goal`.
    risks : DataFrame
        `risk`, `likelihood`, `impact`, `answer`, `owner`.
    certainty : DataFrame
        `account`, `service`, `certainty`, `now`, `wanted`.
    known : mapping of a goal's kind to float
        What the account's figures are now, whatever the goals say: `sales`, `share`, `strength`.
    most : mapping of a goal's kind to float
        What they can be at the most: the largest wallet, the largest share of one supplier, the end of a scale.
    """

    basis: Mapping[str, Any] = field(default_factory=dict)
    goals: pd.DataFrame = _blank("goal", "kind", "measure", "now", "target", "due", "owner", days=["due"])
    people: pd.DataFrame = _blank(
        "account",
        "person",
        "role_1",
        "role_2",
        "stance",
        "counterpart",
        "last_met",
        "contacts",
        "leaves_on",
        days=["last_met", "leaves_on"],
    )
    actions: pd.DataFrame = _blank("account", "what", "person", "certainty", "owner", "due", "goal", days=["due"])
    risks: pd.DataFrame = _blank("risk", "likelihood", "impact", "answer", "owner")
    certainty: pd.DataFrame = _blank("account", "service", "certainty", "now", "wanted")
    known: Mapping[str, float] = field(default_factory=dict)
    most: Mapping[str, float] = field(default_factory=dict)


def _is_told(value: Any) -> bool:
    return not (value is None or pd.isna(value) or str(value).strip() == "")


def age(updated_on: pd.Timestamp, day: pd.Timestamp) -> float:
    """How many days ago a plan was updated; NaN where that is not told, or is still to come.

    Examples
    --------
    >>> age(pd.Timestamp("2025-11-02"), pd.Timestamp("2026-01-01")), age(pd.NaT, pd.Timestamp("2026-01-01"))
    (60.0, nan)
    """
    days = float("nan") if pd.isna(updated_on) else float((day - updated_on).days)
    return days if days >= 0 else float("nan")


def _rows(frame: pd.DataFrame) -> list[tuple[Any, dict[str, Any]]]:
    """The rows of a frame with their labels."""
    told = [{str(name): value for name, value in row.items()} for row in frame.to_dict("records")]
    return list(zip(frame.index, told, strict=True))


def _found(rows: Iterable[tuple[str, str, str, Any]]) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=["part", "code", "subject", "row"], dtype=object)


def missing(plan: Plan) -> pd.DataFrame:
    """What a plan lacks, part by part.

    Parameters
    ----------
    plan : Plan

    Returns
    -------
    DataFrame
        A row for each: `part`, one of `PARTS`; `code`; `subject`, which goal, person, action, role, certainty or risk
        it is, "" where it is the part itself; `row`, its label in the frame, None where there is none. The codes:
        "direction", "assumptions", "benefits", "requirements", "updated_on" of the first part; "none" of a part that
        has nothing; "measure", "target", "due", "owner", "no_action" of a goal; "lead", who is responsible for the
        account; "role", which nobody is known to hold, and "counterpart" of a person; "person", "owner", "due" of an
        action, "certainty" that is to be raised by none;
        "means" where neither hours nor money are told; "no_risks"; "answer" and "owner" of a risk.

    Examples
    --------
    >>> goals = pd.DataFrame({"goal": ["More freight"], "kind": "sales", "measure": "", "now": 50.0, "target": 60.0,
    ...                       "due": pd.to_datetime(["2026-12-31"]), "owner": ["S07"]})
    >>> found = missing(Plan({"direction": "Grow", "hours": 40.0}, goals=goals))
    >>> found[["part", "code"]].to_numpy().tolist()[:4]
    [['assumptions', 'assumptions'], ['assumptions', 'benefits'], ['assumptions', 'requirements'], ['assumptions',
    'updated_on']]
    >>> found.loc[found["part"] == "goals", "code"].tolist()
    ['measure', 'no_action']
    """
    rows: list[tuple[str, str, str, Any]] = [
        ("assumptions", name, "", None) for name in (*BASIS, "updated_on") if not _is_told(plan.basis.get(name))
    ]
    rows += [("goals", "none", "", None)] if plan.goals.empty else []
    served = set(plan.actions["goal"])
    for place, goal in _rows(plan.goals):
        rows += [("goals", name, str(goal["goal"]), place) for name in GOAL_NEEDS if not _is_told(goal[name])]
        rows += [("goals", "no_action", str(goal["goal"]), place)] if goal["goal"] not in served else []
    rows += [] if _is_told(plan.basis.get("lead")) else [("people", "lead", "", None)]
    rows += (
        [("people", "none", "", None)]
        if plan.people.empty
        else [("people", "role", role, None) for role in buying_centre.missing_roles(plan.people)]
    )
    rows += [
        ("people", "counterpart", str(one["person"]), place) for place, one in _rows(plan.people) if not
        _is_told(one["counterpart"])
    ]  # fmt: skip
    rows += [("actions", "none", "", None)] if plan.actions.empty else []
    for (place, action), lacks in zip(_rows(plan.actions), buying_centre.lacking(plan.actions), strict=True):
        rows += [("actions", name, str(action["what"]), place) for name in lacks]
    checks = buying_centre.check_actions(plan.certainty, plan.actions)
    rows += [
        ("actions", "certainty", str(one["certainty"]), place) for place, one in _rows(checks) if one["lacking"] ==
        ("action",)
    ]  # fmt: skip
    rows += [] if any(_is_told(plan.basis.get(name)) for name in MEANS) else [("resources_risks", "means", "", None)]
    rows += [("resources_risks", "no_risks", "", None)] if plan.risks.empty else []
    for place, risk in _rows(plan.risks):
        rows += [("resources_risks", name, str(risk["risk"]), place) for name in RISK_NEEDS if not _is_told(risk[name])]
    return _found(rows)


def contradictions(plan: Plan, day: pd.Timestamp) -> pd.DataFrame:
    """Where a plan contradicts itself, or what is known of the account.

    Parameters
    ----------
    plan : Plan
    day : Timestamp
        On which it is looked at.

    Returns
    -------
    DataFrame
        As from `missing`. The codes: "updated_later", updated after the day; "review_passed" and "review_first", a
        review that was to be before the day, or before the update; "too_high", a goal above what the account can buy;
        "no_change", a target that is where the goal began; "below_now", a target of purchases or share below what they
        are, though it was to be a rise; "passed", a goal whose day has passed; "met_later", a person whose last contact
        is still to come; "left", a person who has left; "opposed", one who decides, is doubtful
        or against, and at whom no action is aimed; "contacts", contacts of a year in which there was none; "late", an
        action whose day has passed, and "older_than_plan", one whose day had passed when the plan was updated;
        "after_leaving", when its person has left; "stranger", a person who is not among the people; "shared", which
        several own; "other_goal", a goal that is not among the goals; "after_goal", when the goal's day has passed;
        "no_hours", actions for which there is no time; "shared" of a risk.

    Examples
    --------
    >>> goals = pd.DataFrame({"goal": ["More freight"], "kind": "sales", "measure": ["EUR"], "now": [30_000.0],
    ...                       "target": [90_000.0], "due": pd.to_datetime(["2026-12-31"]), "owner": ["S07"]})
    >>> plan = Plan({"updated_on": pd.Timestamp("2025-12-01")}, goals=goals, known={"sales": 5e4}, most={"sales": 8e4})
    >>> contradictions(plan, pd.Timestamp("2026-01-01"))["code"].tolist()
    ['too_high']
    """
    updated, review = (plan.basis.get(name, pd.NaT) for name in ("updated_on", "next_review"))
    wrong = {
        "updated_later": pd.notna(updated) and updated > day,
        "review_first": pd.notna(review) and pd.notna(updated) and review < updated,
        "review_passed": pd.notna(review) and review < day and not (pd.notna(updated) and review < updated),
    }  # fmt: skip
    rows: list[tuple[str, str, str, Any]] = [("assumptions", code, "", None) for code, true in wrong.items() if true]
    for place, goal in _rows(plan.goals):
        rows += [("goals", code, str(goal["goal"]), place) for code in _wrong_with_goal(goal, plan, day)]
    gone, odd = plan.people["leaves_on"] < day, buying_centre.contradictory(plan.people, day)
    aimed = set(plan.actions["person"])
    for (place, one), has_left, is_odd in zip(_rows(plan.people), gone, odd, strict=True):
        opposed = one["stance"] in OPPOSED and bool({one["role_1"], one["role_2"]} & set(DECIDING))
        told = {
            "met_later": pd.notna(one["last_met"]) and one["last_met"] > day, "left": has_left,
            "opposed": opposed and one["person"] not in aimed and not has_left, "contacts": is_odd,
        }  # fmt: skip
        rows += [("people", code, str(one["person"]), place) for code, true in told.items() if true]
    ends = dict(zip(plan.goals["goal"], plan.goals["due"], strict=True))
    faults = buying_centre.action_faults(plan.actions, plan.people, day)
    for (place, action), wrong_with in zip(_rows(plan.actions), faults, strict=True):
        due, goal = action["due"], action["goal"]
        stale = pd.notna(due) and pd.notna(updated) and due < min(updated, day)
        codes = ["older_than_plan" if code == "late" and stale else code for code in wrong_with]
        codes += ["other_goal"] if goal != "" and goal not in ends else []
        codes += ["after_goal"] if pd.notna(due) and pd.notna(ends.get(goal, pd.NaT)) and due > ends[goal] else []
        rows += [("actions", code, str(action["what"]), place) for code in codes]
    rows += [("resources_risks", "no_hours", "", None)] if plan.basis.get("hours") == 0 and len(plan.actions) else []
    rows += [
        ("resources_risks", "shared", str(risk["risk"]), place) for place, risk in _rows(plan.risks)
        if _is_told(risk["owner"]) and not buying_centre.one_owner(str(risk["owner"]))
    ]  # fmt: skip
    return _found(rows)


def _wrong_with_goal(goal: Mapping[str, Any], plan: Plan, day: pd.Timestamp) -> list[str]:
    kind = str(goal["kind"])
    now, target = (float(goal[name]) if _is_told(goal[name]) else float("nan") for name in ("now", "target"))
    known, most = (float(told.get(kind, float("nan"))) for told in (plan.known, plan.most))
    return [code for code, true in {
        "too_high": target > most,
        "no_change": isfinite(target) and target == now,
        "below_now": kind in ("sales", "share") and target < known and not target < now,
        "passed": pd.notna(goal["due"]) and goal["due"] < day,
        "shared": _is_told(goal["owner"]) and not buying_centre.one_owner(str(goal["owner"])),
    }.items() if true]  # fmt: skip


def against_facts(plan: Plan, verified: Mapping[str, str], day: pd.Timestamp) -> pd.DataFrame:
    """Where a plan does not fit what is known of the account, though it does not contradict itself.

    Parameters
    ----------
    plan : Plan
    verified : mapping of criterion to str
        What the verifying criteria of a key account say: "yes", "no" or "unknown".
    day : Timestamp
        On which it is looked at.

    Returns
    -------
    DataFrame
        As from `missing`, the codes in the order of `FACTS`: "not_verified", a criterion that says no, though the plan
        aims at something; "decider_unmet", one who decides, in a group whose care model promises meetings, or in a plan
        with goals, and with whom there has been no contact ever; "no_means", a group whose care model takes time, and
        neither hours nor money set aside; "all_of_it", a goal that is all that can be had; "moving_away", a goal from
        which the account is farther than where the goal began.

    Examples
    --------
    >>> goals = pd.DataFrame({"goal": ["More freight"], "kind": "sales", "measure": ["EUR"], "now": [30_000.0],
    ...                       "target": [80_000.0], "due": pd.to_datetime(["2026-12-31"]), "owner": ["S07"]})
    >>> plan = Plan({"care_group": "key"}, goals=goals, known={"sales": 2e4}, most={"sales": 8e4})
    >>> against_facts(plan, {"fair": "no"}, pd.Timestamp("2026-01-01"))["code"].tolist()
    ['not_verified', 'no_means', 'all_of_it', 'moving_away']
    """
    managed, aims = plan.basis.get("care_group") in MANAGED, not plan.goals.empty
    rows: list[tuple[str, str, str, Any]] = [
        ("assumptions", "not_verified", name, None)
        for name, said in verified.items() if said == "no" and (aims or managed)
    ]  # fmt: skip
    # Where no day is told of anybody, it is not known who has been met.
    dated = bool(plan.people["last_met"].notna().any())
    decide = decides(plan.people) & ~(plan.people["leaves_on"] < day)
    for (place, one), has_say in zip(_rows(plan.people), decide, strict=True):
        unmet = pd.isna(one["last_met"]) and not one["contacts"] > 0
        if dated and has_say and unmet and (aims or managed):
            rows.append(("people", "decider_unmet", str(one["person"]), place))
    has_means = any(plan.basis.get(name, 0) > 0 for name in MEANS)
    rows += [("resources_risks", "no_means", "", None)] if managed and not has_means else []
    goals = [(place, str(goal["goal"]), _apart(goal, plan)) for place, goal in _rows(plan.goals)]
    for code in ("all_of_it", "moving_away"):
        rows += [("goals", code, goal, place) for place, goal, codes in goals if code in codes]
    return _found(rows)


def decides(people: pd.DataFrame) -> pd.Series:
    """Who of the people decides: a Series of bool with their index.

    Examples
    --------
    >>> decides(pd.DataFrame({"role_1": ["user", "approver"], "role_2": ["decider", ""]})).tolist()
    [True, False]
    """
    return (people["role_1"] == "decider") | (people["role_2"] == "decider")


def _apart(goal: Mapping[str, Any], plan: Plan) -> list[str]:
    kind = str(goal["kind"])
    now, target = (float(goal[name]) if _is_told(goal[name]) else float("nan") for name in ("now", "target"))
    known, most = (float(told.get(kind, float("nan"))) for told in (plan.known, plan.most))
    return [code for code, true in {
        "all_of_it": kind in ("sales", "share") and target == most,
        "moving_away": target > now and now - known > SAME * max(abs(known), 1e-9),
    }.items() if true]  # fmt: skip


def filled(plan: Plan) -> pd.DataFrame:
    """How much of each part is filled in: nothing about how good it is.

    Parameters
    ----------
    plan : Plan

    Returns
    -------
    DataFrame
        Index `PARTS`. Columns: `asked`, how many things the part should tell; `told`, how many it does. A part with no
        rows is asked for one.

    Examples
    --------
    >>> parts = ["assumptions", "goals", "resources_risks"]
    >>> filled(Plan({"direction": "Grow", "hours": 40.0})).loc[parts].to_numpy().tolist()
    [[5, 1], [1, 0], [2, 1]]
    """
    lacks = missing(plan)["part"].value_counts().reindex(list(PARTS), fill_value=0)
    raised = len(buying_centre.check_actions(plan.certainty, plan.actions))
    asked = {
        "assumptions": len(BASIS) + 1,
        "goals": max(1, (len(GOAL_NEEDS) + 1) * len(plan.goals)),
        "people": 1 + max(1, (len(plan.people) > 0) * len(buying_centre.ROLES) + len(plan.people)),
        "actions": max(1, len(buying_centre.NEEDED) * len(plan.actions)) + raised,
        "resources_risks": 1 + max(1, len(RISK_NEEDS) * len(plan.risks)),
    }
    found = pd.DataFrame({"asked": pd.Series(asked), "told": pd.Series(asked) - lacks}).astype(int)
    return found.rename_axis("part")


def validate_plan(plan: Mapping[str, Any], max_pages: int = 6) -> dict[str, bool]:
    """Whether a plan written as a mapping follows the recommendations that a machine can check.

    Parameters
    ----------
    plan : mapping
        `assumptions`, a text; `goals`, mappings with `goal` and `measure`; `people`, names; `actions`, mappings with
        `what`, `owner`, `due` and `person`; `resources` and `risks`, texts or lists of them; `updated_on`, a day as
        text; `annexes`, a list; `pages`, a number. What is not there is missing.
    max_pages : int
        How long it may be: four to six pages, says the lecture.

    Returns
    -------
    dict of str to bool
        "parts": all five are there; "measures": each goal has a measure; "people": each action is aimed at somebody
        among the people; "owners" and "dates": each action has one owner, and a day; "updated": it says when;
        "annexes": there are some; "length": its pages are known, and not too many. Where there are no goals or actions,
        nothing is right with them.

    Examples
    --------
    >>> plan = {"assumptions": "The route stays open.", "goals": [{"goal": "More freight", "measure": "EUR a year"}],
    ...         "people": ["Director"], "resources": "40 hours", "risks": [], "updated_on": "2025-12-01", "pages": 9,
    ...         "actions": [{"what": "Visit", "owner": "S07", "due": "2026-02-01", "person": "Director"}]}
    >>> [name for name, holds in validate_plan(plan).items() if not holds]
    ['parts', 'annexes', 'length']
    """
    goals, actions, people = (list(plan.get(name) or ()) for name in ("goals", "actions", "people"))
    pages = plan.get("pages")

    def each(rows: Sequence[Mapping[str, Any]], holds: Any) -> bool:
        return bool(rows) and all(holds(row) for row in rows)

    return {
        "parts": all(plan.get(name) for name in ("assumptions", "goals", "people", "actions", "resources", "risks")),
        "measures": each(goals, lambda goal: _is_told(goal.get("measure"))),
        "people": each(actions, lambda action: action.get("person") in people),
        "owners": each(
            actions, lambda action: _is_told(action.get("owner")) and buying_centre.one_owner(str(action["owner"]))
        ),
        "dates": each(actions, lambda action: _is_told(action.get("due"))),
        "updated": _is_told(plan.get("updated_on")),
        "annexes": bool(plan.get("annexes")),
        "length": pages is not None and pages <= max_pages,
    }
