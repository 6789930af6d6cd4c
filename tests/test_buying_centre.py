"""Buying centres: roles, contacts, who leaves, complexity, and certainties with the actions for them."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asiakkuus_lib import buying_centre
from asiakkuus_lib.buying_centre import LEVELS, NEEDED, ROLES
from asiakkuus_lib.errors import ParameterError
from asiakkuus_lib.locale import use_language
from asiakkuus_lib.reading import course_data

DAY = pd.Timestamp("2026-01-01")
ROLE = st.sampled_from(("", *ROLES))
DAYS = st.one_of(st.none(), st.integers(-40, 900).map(lambda n: DAY - pd.Timedelta(days=n)))


@st.composite
def centres(draw):
    """One account's people, who report to anybody or nobody, themselves included."""
    n = draw(st.integers(1, 7))
    names = [f"P{k}" for k in range(n)]
    rows = [(draw(ROLE), draw(ROLE), draw(st.sampled_from(("", *names))), draw(DAYS), draw(st.sampled_from((0, 1, 5, None))), draw(st.sampled_from((1, 3, 5, None)))) for _ in names]
    frame = pd.DataFrame(rows, columns=["role_1", "role_2", "reports_to", "last_met", "contacts", "influence"]).assign(account="K", person=names)
    return frame.assign(last_met=pd.to_datetime(frame["last_met"]), contacts=frame["contacts"].astype(float), influence=frame["influence"].astype(float))


def rl() -> pd.DataFrame:
    """The buying centre of RL as the lecture has it (S3, slide t35)."""
    told = course_data("buying_centre_rl")
    roles = told["roles_en"].str.split("; ", expand=True).reindex(columns=[0, 1]).fillna("")
    return pd.DataFrame({"account": "RL", "person": told["position"], "role_1": roles[0], "role_2": roles[1]})


class TestTheLecture:
    def test_three_roles_are_held_by_nobody(self):
        assert set(buying_centre.missing_roles(rl())) == {"adviser", "approver", "gatekeeper"}

    def test_one_person_holds_two_as_printed(self):
        held = buying_centre.held_roles(rl()).groupby("person")["role"].agg(set)
        assert held[held.map(len) == 2].to_dict() == {"project_manager": {"user", "initiator"}}

    def test_certainties_are_maintained_or_raised(self):
        told = course_data("certainty_rl")
        found = buying_centre.certainty_effects(told.rename(columns={"current_en": "now", "desired_en": "wanted"}))
        assert found.tolist() == ["maintain", "raise", "raise"]
        assert [{"raise": "improve"}.get(effect, effect) for effect in found] == told["effect_en"].tolist()

    def test_the_market_certainty_is_raised_for_the_president(self):
        said = course_data("action_examples").set_index("position").at["president", "certainty_en"]
        assert {kind for kind in buying_centre.CERTAINTIES if f"raise {kind} certainty" in said} == {"market"}

    def test_the_complexity_of_the_task(self):
        scores = {"unit_value": 4, "frequency": 2, "standardisation": 2, "risk": 4, "importance": 5, "newness_of_product": 3, "newness_of_supplier": 1}
        assert buying_centre.purchase_complexity(scores) == pytest.approx(25 / 7)
        assert buying_centre.complexity_profile(scores).tolist() == [4, 4, 4, 4, 5, 3, 1]


class TestRoles:
    @given(centres())
    def test_what_is_missing_is_what_nobody_holds(self, people):
        held = {role for name in ("role_1", "role_2") for role in people[name]} - {""}
        assert set(buying_centre.missing_roles(people)) == set(ROLES) - held
        counts = buying_centre.role_counts(people).loc["K"]
        assert {role: ((people["role_1"] == role) | (people["role_2"] == role)).sum() for role in ROLES} == counts.to_dict()

    @given(centres(), st.data())
    def test_who_leaves_takes_only_own_roles(self, people, data):
        leaving = data.draw(st.sets(st.sampled_from(people["person"].tolist())))
        lost = set(buying_centre.roles_lost(people, leaving))
        before, after = (set(buying_centre.missing_roles(part)) for part in (people, people[~people["person"].isin(leaving)]))
        assert before | lost == after and not before & lost
        assert lost <= set(buying_centre.held_roles(people[people["person"].isin(leaving)])["role"])

    def test_nobody_lacks_every_role(self):
        assert buying_centre.missing_roles(rl().iloc[:0]) == ROLES
        assert buying_centre.role_counts(rl().iloc[:0]).shape == (0, 7)

    def test_the_same_role_twice_is_one(self):
        people = pd.DataFrame({"account": "K", "person": ["A"], "role_1": ["buyer"], "role_2": ["buyer"]})
        assert len(buying_centre.held_roles(people)) == 1 and buying_centre.role_counts(people).at["K", "buyer"] == 1

    @given(centres())
    def test_who_can_only_say_no_guards_and_does_not_decide(self, people):
        for roles, voice in zip(people[["role_1", "role_2"]].to_numpy().tolist(), buying_centre.voices(people), strict=True):
            assert (voice == "yes") == bool({"decider", "approver"} & set(roles))
            assert (voice == "only_no") == ("gatekeeper" in roles and voice != "yes")


class TestContacts:
    @given(centres())
    def test_shares_add_up(self, people):
        found = buying_centre.contacts_by_voice(people)
        assert found["people"].sum() == len(people) and found["contacts"].sum() == people["contacts"].sum()
        assert found["share"].isna().all() if not people["contacts"].sum() else found["share"].sum() == pytest.approx(1)

    @given(centres(), st.integers(0, 800))
    def test_who_is_not_reached(self, people, within):
        found = buying_centre.unreached(people, DAY, within)
        days = buying_centre.days_since_met(people, DAY)
        assert set(found.index) == set(people.index[~(days <= within)]) and not (days < 0).any()
        known = found["influence"].dropna()
        assert known.is_monotonic_decreasing and found["influence"].isna().to_list() == sorted(found["influence"].isna())

    @given(centres(), st.data())
    def test_the_way_in_begins_with_who_was_met_and_follows_the_lines(self, people, data):
        goal = data.draw(st.sampled_from(people["person"].tolist()))
        way = buying_centre.way_in(people, goal, DAY)
        met = set(people["person"][buying_centre.days_since_met(people, DAY) <= 365])
        above = dict(zip(people["person"], people["reports_to"], strict=True))
        assert way[-1:] in ((), (goal,)) and len(set(way)) == len(way)
        assert not way or way[0] in met
        assert not way or "stance" in people or not met & set(way[1:])
        assert all(above[a] == b or above[b] == a for a, b in zip(way, way[1:], strict=False))
        assert way or goal not in met

    def test_the_way_is_the_shortest(self):
        people = pd.DataFrame({"person": list("ABCD"), "reports_to": ["B", "C", "", "C"], "last_met": pd.to_datetime(["2025-12-01", None, None, "2025-12-01"])})
        assert buying_centre.way_in(people, "C", DAY) == ("D", "C")
        assert buying_centre.way_in(people, "C", DAY, within=10) == ()

    @pytest.mark.parametrize(("stances", "first"), [
        ([-1, 2, 0], "B"), ([2, -1, 0], "A"), ([0, 1, 0], "B"), ([-2, None, 0], "B"), ([-1, -2, 0], "A"), ([None, None, 0], "A"),
    ])  # fmt: skip
    def test_who_is_for_us_introduces_us_whoever_stands_first(self, stances, first):
        people = pd.DataFrame({"person": list("ABC"), "reports_to": ["C", "C", ""], "stance": stances, "last_met": pd.to_datetime(["2025-12-01", "2025-11-01", None])})
        assert buying_centre.way_in(people, "C", DAY) == (first, "C")

    def test_a_longer_way_is_better_than_one_from_an_opponent(self):
        people = pd.DataFrame({"person": list("ABCD"), "reports_to": ["C", "D", "", "C"], "stance": [-2, 1, 0, 0], "last_met": pd.to_datetime(["2025-12-01", "2025-11-01", None, None])})
        assert buying_centre.way_in(people, "C", DAY) == ("B", "D", "C")
        assert buying_centre.way_in(people[people["person"] != "B"], "C", DAY) == ("A", "C")

    @given(centres())
    def test_what_goes_with_each(self, people):
        found = buying_centre.if_left(people, DAY)
        assert found.index.tolist() == people["person"].tolist()
        assert found["roles"].tolist() == [buying_centre.roles_lost(people, [name]) for name in people["person"]]
        assert found["contacts"].sum() == pytest.approx(1 if people["contacts"].sum() else 0)
        met = int((buying_centre.days_since_met(people, DAY) <= 365).sum())
        assert set(found["still_met"]) <= {met, met - 1}


class TestComplexity:
    SCORES = st.dictionaries(st.sampled_from(list(buying_centre.FACTORS)), st.one_of(st.floats(1, 5), st.just(float("nan"))), min_size=1)

    @given(SCORES)
    def test_it_is_between_the_ends(self, scores):
        found = buying_centre.purchase_complexity(scores)
        assert 1 - 1e-9 <= found <= 5 + 1e-9 or (found != found and all(score != score for score in scores.values()))

    @pytest.mark.parametrize("name", buying_centre.FACTORS)
    def test_more_of_two_of_them_makes_it_simpler(self, name):
        middle = dict.fromkeys(buying_centre.FACTORS, 3)
        more = buying_centre.purchase_complexity({**middle, name: 5})
        assert (more < 3) == (name in ("frequency", "standardisation")) and more != 3

    def test_weights(self):
        assert buying_centre.purchase_complexity({"risk": 5, "frequency": 5}, {"risk": 3, "frequency": 1}) == pytest.approx(4)
        assert buying_centre.purchase_complexity({"risk": 5}, {"importance": 1}) != buying_centre.purchase_complexity({"risk": 5})

    @pytest.mark.parametrize(("scores", "words"), [({"phase": 3}, "phase"), ({"risk": 6}, "risk"), ({"risk": 0}, "from 1 to 5")])
    def test_what_it_refuses(self, scores, words):
        use_language("en")
        with pytest.raises(ParameterError, match=words):
            buying_centre.purchase_complexity(scores)


class TestActions:
    @given(st.lists(st.tuples(st.sampled_from(("", *LEVELS)), st.sampled_from(("", *LEVELS))), min_size=1))
    def test_effects(self, told):
        found = buying_centre.certainty_effects(pd.DataFrame(told, columns=["now", "wanted"]))
        for (now, wanted), effect in zip(told, found, strict=True):
            step = LEVELS.index(wanted) - LEVELS.index(now) if now and wanted else None
            assert effect == ("" if step is None else "maintain" if not step else "raise" if step > 0 else "above")

    @given(st.lists(st.tuples(st.sampled_from("KL"), st.sampled_from(("need", "market", "")), st.sampled_from(("", "A")), st.sampled_from(("", "S")), st.sampled_from((None, DAY)))))
    def test_each_certainty_to_be_raised_is_checked(self, rows):
        actions = pd.DataFrame(rows, columns=["account", "certainty", "person", "owner", "due"]).assign(due=lambda t: pd.to_datetime(t["due"]))
        certainty = pd.DataFrame([(a, "X", c, "low", w) for a in "KL" for c in ("need", "market") for w in ("high", "low")], columns=["account", "service", "certainty", "now", "wanted"])
        found = buying_centre.check_actions(certainty, actions)
        assert len(found) == 4
        for row in found.to_dict("records"):
            own = [told for told in rows if told[:2] == (row["account"], row["certainty"])]
            gaps = [[name for name, value in zip(NEEDED, told[2:], strict=True) if not value] for told in own]
            assert row["actions"] == len(own) and row["complete"] == gaps.count([])
            assert list(row["lacking"]) == (min(gaps, key=len) if gaps else ["action"])

    @given(st.integers(1, 4), st.integers(0, 5), st.integers(0, 5))
    def test_one_action_counts_for_one_service(self, services, good, bad):
        certainty = pd.DataFrame({"account": "K", "service": [f"S{n}" for n in range(services)], "certainty": "need", "now": "low", "wanted": "high"})
        actions = pd.DataFrame({"account": "K", "certainty": "need", "person": "A", "owner": ["S"] * good + [""] * bad, "due": DAY})
        found = buying_centre.check_actions(certainty, actions)
        assert found["actions"].sum() == good + bad and found["complete"].sum() == good
        assert (found["lacking"].map(len) == 0).sum() == min(services, good)
        assert (found["lacking"] == ("action",)).sum() == max(services - good - bad, 0)

    def test_what_is_wrong_is_not_complete(self):
        certainty = pd.DataFrame({"account": ["K"], "service": "S", "certainty": "need", "now": "low", "wanted": "high"})
        actions = pd.DataFrame({"account": ["K"], "certainty": "need", "person": "A", "owner": "S", "due": DAY})
        assert buying_centre.check_actions(certainty, actions, pd.Series([("late",)]))["lacking"].tolist() == [("late",)]

    @pytest.mark.parametrize("owner", ["kaikki", "Kaikki", "joku", "tiimi", "myyntitiimi", "everybody", "sales team", "?", "Anna ja Pekka", "S01, S02", "S01/S02", "Anna and Pekka"])
    def test_what_is_everybodys_is_nobodys(self, owner):
        assert not buying_centre.one_owner(owner)

    @pytest.mark.parametrize("owner", ["S01", "Myyjä 2", "Myynti- ja markkinointijohtaja", "Head of sales and marketing", "Tiiminvetäjä", "Team lead", "Kalle"])
    def test_one_owner_is_one(self, owner):
        assert buying_centre.one_owner(owner)

    def test_without_certainties_or_actions(self):
        certainty = pd.DataFrame(columns=["account", "service", "certainty", "now", "wanted"], dtype=object)
        actions = pd.DataFrame({"account": [], "certainty": [], "person": [], "owner": [], "due": pd.to_datetime([])})
        assert buying_centre.check_actions(certainty, actions).empty and buying_centre.lacking(actions).empty

    def test_what_is_wrong_with_the_actions_of_the_course(self):
        actions = course_data("account_actions").rename(columns={"customer_id": "account", "person_id": "person", "due_on": "due"}).fillna({"person": "", "owner": ""})
        people = course_data("account_people").rename(columns={"customer_id": "account", "person_id": "person"})
        faults = buying_centre.action_faults(actions, people, DAY)
        assert sorted(fault for told in faults for fault in told) == ["after_leaving", "late"]
        assert sorted(name for told in buying_centre.lacking(actions) for name in told) == ["due", "owner", "person"]
