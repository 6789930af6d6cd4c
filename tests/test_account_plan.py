"""An account plan: what is missing, what contradicts itself, and each apart from the other."""

import pandas as pd
import pytest

from asiakkuus_lib import account_plan
from asiakkuus_lib.account_plan import CHECKS, PARTS, Plan
from asiakkuus_lib.reading import course_data

DAY = pd.Timestamp("2026-01-01")
BASIS = {"lead": "S1", "direction": "Grow", "assumptions": "As now", "benefits": "Both", "requirements": "A van", "hours": 40.0, "budget": float("nan"),
         "updated_on": pd.Timestamp("2025-12-01"), "next_review": pd.Timestamp("2026-03-01")}  # fmt: skip
GOAL = {"goal": "More freight", "kind": "sales", "measure": "EUR a year", "now": 50_000.0, "target": 60_000.0, "due": "2026-12-31", "owner": "S1"}
PEOPLE = [
    {"person": name, "role_1": role, "role_2": other, "stance": stance, "counterpart": "S1", "contacts": 1.0, "last_met": "2025-11-01", "leaves_on": None}
    for name, role, other, stance in (("Boss", "decider", "approver", "neutral"), ("Clerk", "buyer", "gatekeeper", "favourable"), ("User", "user", "initiator", ""), ("Finance", "adviser", "", "against"))
]  # fmt: skip
ACTION = {"what": "Visit", "person": "Boss", "certainty": "market", "owner": "S1", "due": "2026-02-01", "goal": "More freight"}
RISK = {"risk": "A rival", "likelihood": "high", "impact": "low", "answer": "Agree on prices", "owner": "S1"}
RAISED = {"service": "Cargo", "certainty": "market", "now": "low", "wanted": "high"}


def plan_of(basis=(), goals=(GOAL,), people=PEOPLE, actions=(ACTION,), risks=(RISK,), certainty=(RAISED,), **more) -> Plan:
    """A plan that lacks nothing, but for what is changed."""
    def frame(rows, name):
        blank = getattr(Plan(), name)
        found = pd.DataFrame([{"account": "K", **row} for row in rows], columns=blank.columns) if rows else blank
        return found.astype({day: "datetime64[ns]" for day in ("due", "last_met", "leaves_on") if day in found})

    tables = {"goals": goals, "people": people, "actions": actions, "risks": risks, "certainty": certainty}
    return Plan({**BASIS, **dict(basis)}, **{name: frame(list(rows), name) for name, rows in tables.items()}, **more)


def codes(found: pd.DataFrame) -> list[tuple[str, str, str]]:
    return [(row["part"], row["code"], row["subject"]) for row in found.to_dict("records")]


def test_the_parts_are_those_of_the_lecture():
    assert list(PARTS) == course_data("plan_components")["component"].tolist()


def test_a_whole_plan_lacks_nothing_and_does_not_contradict_itself():
    plan = plan_of(known={"sales": 50_400.0}, most={"sales": 90_000.0})
    assert account_plan.missing(plan).empty and account_plan.contradictions(plan, DAY).empty
    found = account_plan.filled(plan)
    assert (found["told"] == found["asked"]).all() and found.index.tolist() == list(PARTS)


def test_of_an_empty_plan_every_part_is_missing_and_nothing_contradicts_itself():
    found = account_plan.missing(Plan())
    assert set(found["part"]) == set(PARTS) and account_plan.contradictions(Plan(), DAY).empty
    assert codes(found[found["part"] != "assumptions"]) == [
        ("goals", "none", ""), ("people", "lead", ""), ("people", "none", ""), ("actions", "none", ""), ("resources_risks", "means", ""), ("resources_risks", "no_risks", "")]
    assert account_plan.filled(Plan())["told"].tolist() == [0, 0, 0, 0, 0]


def without(row, *names):
    return {**row, **dict.fromkeys(names, "")}


MISSING = {
    "direction": ({"basis": {"direction": " "}}, [("assumptions", "direction", "")]),
    "the day of the update": ({"basis": {"updated_on": pd.NaT}}, [("assumptions", "updated_on", "")]),
    "who is responsible": ({"basis": {"lead": ""}}, [("people", "lead", "")]),
    "a measure": ({"goals": [without(GOAL, "measure")]}, [("goals", "measure", "More freight")]),
    "a target, a day and an owner": ({"goals": [{**GOAL, "target": float("nan"), "due": None, "owner": ""}]}, [("goals", name, "More freight") for name in ("target", "due", "owner")]),
    "an action for a goal": ({"actions": [without(ACTION, "goal")]}, [("goals", "no_action", "More freight")]),
    "a role": ({"people": PEOPLE[:2]}, [("people", "role", name) for name in ("initiator", "user", "adviser")]),
    "a counterpart": ({"people": [*PEOPLE[:3], without(PEOPLE[3], "counterpart")]}, [("people", "counterpart", "Finance")]),
    "a person, an owner, a day": ({"actions": [{**ACTION, "person": "", "owner": "", "due": None}]}, [("actions", name, "Visit") for name in ("person", "owner", "due")]),
    "an action for a certainty": ({"actions": [{**ACTION, "certainty": "need"}]}, [("actions", "certainty", "market")]),
    "means": ({"basis": {"hours": float("nan")}}, [("resources_risks", "means", "")]),
    "an answer and an owner": ({"risks": [without(RISK, "answer", "owner")]}, [("resources_risks", "answer", "A rival"), ("resources_risks", "owner", "A rival")]),
}  # fmt: skip


@pytest.mark.parametrize("case", MISSING)
def test_what_is_missing_is_told_and_nothing_else(case):
    changed, expected = MISSING[case]
    plan = plan_of(**changed)
    assert codes(account_plan.missing(plan)) == expected
    found = account_plan.filled(plan)
    assert (found["asked"] - found["told"]).sum() == len(expected)


KNOWN = {"known": {"sales": 50_000.0, "share": 0.5, "strength": 2.1}, "most": {"sales": 80_000.0, "share": 0.6, "strength": 5.0}}
CONTRADICTIONS = {
    "updated in the future": ({"basis": {"updated_on": pd.Timestamp("2026-01-02")}}, [("assumptions", "updated_later", "")]),
    "reviewed before the update": ({"basis": {"next_review": pd.Timestamp("2025-11-30")}}, [("assumptions", "review_first", "")]),
    "a review that has passed": ({"basis": {"next_review": pd.Timestamp("2025-12-31")}}, [("assumptions", "review_passed", "")]),
    "above the wallet": ({"goals": [{**GOAL, "target": 80_001.0}]}, [("goals", "too_high", "More freight")]),
    "a share above what one supplier gets": ({"goals": [{**GOAL, "kind": "share", "now": 0.5, "target": 0.61}]}, [("goals", "too_high", "More freight")]),
    "no change": ({"goals": [{**GOAL, "target": 50_000.0}]}, [("goals", "no_change", "More freight")]),
    "a starting level that is not the present one": ({"goals": [{**GOAL, "now": 30_000.0}]}, []),
    "a share below the present one": ({"goals": [{**GOAL, "kind": "share", "now": 0.3, "target": 0.4}]}, [("goals", "below_now", "More freight")]),
    "a share that is to fall": ({"goals": [{**GOAL, "kind": "share", "now": 0.5, "target": 0.4}]}, []),
    "met on a day to come": ({"people": [{**PEOPLE[0], "last_met": "2027-01-01"}, *PEOPLE[1:]]}, [("people", "met_later", "Boss")]),
    "a goal whose day has gone": ({"goals": [{**GOAL, "due": "2025-12-31"}], "actions": [{**ACTION, "goal": ""}]}, [("goals", "passed", "More freight")]),
    "a goal of everybody": ({"goals": [{**GOAL, "owner": "kaikki"}]}, [("goals", "shared", "More freight")]),
    "somebody who has left": ({"people": [*PEOPLE[:3], {**PEOPLE[3], "leaves_on": "2025-12-31"}]}, [("people", "left", "Finance")]),
    "a decider against us": ({"people": [*PEOPLE, {**PEOPLE[0], "person": "Chair", "stance": "doubtful"}]}, [("people", "opposed", "Chair")]),
    "a decider against us, with an action": ({"people": [{**PEOPLE[0], "stance": "against"}, *PEOPLE[1:]]}, []),
    "contacts in a year without any": ({"people": [*PEOPLE[:3], {**PEOPLE[3], "last_met": "2024-11-01"}]}, [("people", "contacts", "Finance")]),
    "late": ({"actions": [{**ACTION, "due": "2025-12-20"}]}, [("actions", "late", "Visit")]),
    "late before the update": ({"actions": [{**ACTION, "due": "2025-11-20"}]}, [("actions", "older_than_plan", "Visit")]),
    "after the person leaves": ({"people": [{**PEOPLE[0], "leaves_on": "2026-01-31"}, *PEOPLE[1:]]}, [("actions", "after_leaving", "Visit")]),
    "a stranger": ({"actions": [{**ACTION, "person": "Nobody"}]}, [("actions", "stranger", "Visit")]),
    "several owners": ({"actions": [{**ACTION, "owner": "Anna ja Pekka"}]}, [("actions", "shared", "Visit")]),
    "another goal": ({"actions": [ACTION, {**ACTION, "what": "Call", "goal": "Old goal"}]}, [("actions", "other_goal", "Call")]),
    "after its goal": ({"actions": [{**ACTION, "due": "2027-01-01"}]}, [("actions", "after_goal", "Visit")]),
    "no time": ({"basis": {"hours": 0.0}}, [("resources_risks", "no_hours", "")]),
    "a risk of everybody": ({"risks": [{**RISK, "owner": "everybody"}]}, [("resources_risks", "shared", "A rival")]),
}  # fmt: skip


@pytest.mark.parametrize("case", CONTRADICTIONS)
def test_what_contradicts_itself_is_told_and_nothing_else(case):
    changed, expected = CONTRADICTIONS[case]
    assert codes(account_plan.contradictions(plan_of(**changed, **KNOWN), DAY)) == expected


MANAGED = {"care_group": "key"}
AGAINST = {
    "a criterion that says no": ({}, {"fair": "no", "flexible": "unknown"}, [("assumptions", "not_verified", "fair")]),
    "a decider whom nobody has met": ({"people": [{**PEOPLE[0], "last_met": None, "contacts": float("nan")}, *PEOPLE[1:]]}, {}, [("people", "decider_unmet", "Boss")]),
    "an approver whom nobody has met": ({"people": [{**PEOPLE[0], "role_1": "approver", "role_2": "", "last_met": None, "contacts": 0.0}, *PEOPLE[1:]]}, {}, []),
    "contacts without a day": ({"people": [{**PEOPLE[0], "last_met": None}, *PEOPLE[1:]]}, {}, []),
    "days that are told of nobody": ({"people": [{**one, "last_met": None, "contacts": float("nan")} for one in PEOPLE]}, {}, []),
    "a group that takes time, and no time": ({"basis": {**MANAGED, "hours": float("nan")}}, {}, [("resources_risks", "no_means", "")]),
    "a group that takes time, and money": ({"basis": {**MANAGED, "hours": float("nan"), "budget": 5.0}}, {}, []),
    "a goal of all that can be had": ({"goals": [{**GOAL, "kind": "share", "now": 0.5, "target": 0.6}]}, {}, [("goals", "all_of_it", "More freight")]),
    "a goal that moves away": ({"goals": [{**GOAL, "now": 55_000.0}]}, {}, [("goals", "moving_away", "More freight")]),
    "a goal that moves away a little": ({"goals": [{**GOAL, "now": 51_000.0}]}, {}, []),
    "a goal that comes nearer": ({"goals": [{**GOAL, "now": 40_000.0}]}, {}, []),
}  # fmt: skip


@pytest.mark.parametrize("case", AGAINST)
def test_what_does_not_fit_the_facts_is_told_and_nothing_else(case):
    changed, verified, expected = AGAINST[case]
    plan = plan_of(**changed, **KNOWN)
    assert codes(account_plan.against_facts(plan, verified, DAY)) == expected
    assert account_plan.contradictions(plan, DAY).empty


def test_of_a_plan_that_aims_at_nothing_no_facts_are_told():
    assert account_plan.against_facts(Plan(people=plan_of(people=[{**PEOPLE[0], "last_met": None, "contacts": 0.0}, PEOPLE[1]]).people), {"fair": "no"}, DAY).empty


def test_what_is_missing_is_no_contradiction():
    """Whatever is left empty, nothing is said to contradict it."""
    for changed, _expected in MISSING.values():
        assert account_plan.contradictions(plan_of(**changed), DAY).empty


def test_age():
    assert account_plan.age(pd.Timestamp("2024-11-27"), DAY) == 400
    assert pd.isna(account_plan.age(pd.NaT, DAY)) and pd.isna(account_plan.age(pd.Timestamp("2026-01-02"), DAY))


WRITTEN = {
    "assumptions": "As now", "goals": [{"goal": "More", "measure": "EUR"}], "people": ["Boss"], "resources": "40 hours", "risks": ["A rival"], "updated_on": "2025-12-01",
    "actions": [{"what": "Visit", "owner": "S1", "due": "2026-02-01", "person": "Boss"}], "annexes": ["Facts"], "pages": 6,
}  # fmt: skip
BROKEN = {
    "parts": {"assumptions": ""}, "measures": {"goals": [{"goal": "More", "measure": " "}]}, "people": {"actions": [{**WRITTEN["actions"][0], "person": "Nobody"}]},
    "owners": {"actions": [{**WRITTEN["actions"][0], "owner": "everybody"}]}, "dates": {"actions": [{"what": "Visit", "owner": "S1", "person": "Boss"}]},
    "updated": {"updated_on": None}, "annexes": {"annexes": []}, "length": {"pages": 7},
}  # fmt: skip


class TestValidatePlan:
    def test_a_good_plan(self):
        assert account_plan.validate_plan(WRITTEN) == dict.fromkeys(CHECKS, True)

    @pytest.mark.parametrize("check", CHECKS)
    def test_each_check_alone(self, check):
        assert [name for name, holds in account_plan.validate_plan({**WRITTEN, **BROKEN[check]}).items() if not holds] == [check]

    def test_nothing_is_right_with_nothing(self):
        assert not any(account_plan.validate_plan({}).values()) and account_plan.validate_plan(WRITTEN, max_pages=4)["length"] is False
