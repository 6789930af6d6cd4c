"""What must hold of answers of several people, whatever they are."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asiakkuus_lib import organisation
from asiakkuus_lib.organisation import JOINTS, LEVELS, ORIENTATION

PARTS = (*LEVELS, *JOINTS)


def answers_of(items):
    point = st.one_of(st.none(), st.integers(1, 5))
    return st.lists(st.tuples(*[point] * len(items)), max_size=8).map(
        lambda rows: pd.DataFrame(rows, columns=list(items), index=[f"person {n}" for n in range(len(rows))], dtype=float)
    )


orientation, wheel = answers_of(ORIENTATION), answers_of(PARTS)


@given(orientation)
def test_the_index_lies_within_the_answers(answers):
    index = organisation.orientation_index(answers)
    assert 0 <= index.answered <= 1 and (index.answered == 0) == bool(np.isnan(index.mean))
    if index.answered:
        assert np.nanmin(answers.to_numpy()) - 1e-9 <= index.mean <= np.nanmax(answers.to_numpy()) + 1e-9
    if index.answered == 1:
        assert index.mean == pytest.approx(answers.to_numpy().mean())


@given(orientation, st.randoms())
def test_neither_index_nor_disagreement_asks_who_was_first(answers, random):
    order = list(answers.index)
    random.shuffle(order)
    assert organisation.orientation_index(answers.loc[order]) == pytest.approx(organisation.orientation_index(answers), nan_ok=True)
    pd.testing.assert_frame_equal(organisation.disagreement(answers.loc[order]), organisation.disagreement(answers))


@given(orientation)
def test_disagreement_is_between_people(answers):
    found = organisation.disagreement(answers)
    assert list(found.index) == list(ORIENTATION) and (found["people"] == answers.notna().sum()).all()
    alone = found["people"] < 2
    assert found.loc[alone, ["range", "sd"]].isna().all(axis=None) and found.loc[~alone, ["range", "sd"]].notna().all(axis=None)
    several = found[~alone]
    assert (several["range"] == several["high"] - several["low"]).all()
    # The answers are never farther from their mean than half of their range, on average (Popoviciu).
    assert (several["sd"] <= several["range"] / 2 + 1e-9).all()
    assert ((several["sd"] < 1e-9) == (several["range"] == 0)).all()


@given(orientation)
def test_the_farthest_apart_are_farther_than_all_others(answers):
    found, spread = organisation.farthest_apart(answers), organisation.disagreement(answers)
    if not found:
        assert not (spread["range"] > 0).any()
    else:
        assert (spread.loc[list(found), "range"] == spread["range"].max()).all()
        assert len({round(sd, 9) for sd in spread.loc[list(found), "sd"]}) == 1


@given(orientation, st.integers(1, 5))
def test_who_agrees_with_the_others_takes_nothing_apart(answers, point):
    same = answers.assign(benefit=float(point))
    assert "benefit" not in organisation.farthest_apart(same)


@given(wheel)
def test_the_wheel_has_every_part_and_its_weakest_joint(answers):
    parts = organisation.wheel(answers)
    assert list(parts.index) == list(PARTS) and (parts["kind"] == "joint").sum() == 4
    joints = parts[parts["kind"] == "joint"]
    # Both directions, between the same neighbours.
    down, up = (joints[joints["direction"] == way] for way in ("down", "up"))
    assert set(zip(down["begin"], down["end"], strict=True)) == set(zip(up["end"], up["begin"], strict=True))
    weakest = organisation.weakest_joint(answers)
    assert bool(weakest) == bool(joints["mean"].notna().any())
    for joint in joints.index.difference(list(weakest)):
        assert not joints.loc[joint, "mean"] <= joints["mean"].min()


ids = st.lists(st.integers(0, 30).map(str), max_size=30)


@given(ids, st.dictionaries(st.integers(0, 30).map(str), st.floats(-100, 1000), max_size=30), ids, ids)
def test_who_hears_more_covers_more(names, sales, heard, more):
    sales = pd.Series(sales, dtype=float)
    first, second = organisation.coverage(names, sales, heard), organisation.coverage(names, sales, [*heard, *more, *heard])
    for one, other in zip(first, second, strict=True):
        assert np.isnan(one) == np.isnan(other)
        assert np.isnan(one) or 0 <= one <= other <= 1 + 1e-9
    everybody = organisation.coverage(names, sales, [*names, *sales.index])
    assert all(np.isnan(share) or share == pytest.approx(1) for share in everybody)


def test_a_customer_with_several_sums_is_one_buyer():
    sales = pd.Series([30.0, 30.0, 40.0], index=["A", "A", "B"])
    assert organisation.coverage(["A", "B"], sales, ["A"]) == (0.5, 0.5, 0.6)
