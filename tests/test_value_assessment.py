"""What an assessment says: it adds up, names the weakest, and brings up the same things in the same order."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asiakkuus_lib.lessons.l03_value_levels.assessment import read_assessment
from asiakkuus_lib.locale import use_language
from asiakkuus_lib.value_assessment import (
    RULES,
    attitudes,
    compare_offers,
    delivered,
    differences,
    position,
    resource_means,
    topics,
    weakest,
)
from asiakkuus_lib.value_levels import BENEFITS, COSTS, RESOURCES, WINNING

POINTS = st.one_of(st.none(), st.floats(0, 100, allow_nan=False))
PARTS = (*BENEFITS, *COSTS)
OFFERS = st.lists(st.tuples(POINTS, POINTS), min_size=8, max_size=8).map(
    lambda rows: pd.DataFrame(rows, columns=["ours", "rival"], index=list(PARTS))
)
GROUPS = st.lists(st.tuples(POINTS, POINTS, POINTS), max_size=6).map(
    lambda rows: pd.DataFrame(
        [(f"G{i}", *row) for i, row in enumerate(rows)], columns=["group", *RESOURCES]
    ).astype(dict.fromkeys(RESOURCES, float))
)
WORDS = st.sampled_from(["", "x"])
LEVELS = st.lists(st.tuples(WORDS, WORDS, WORDS), min_size=3, max_size=3).map(
    lambda rows: pd.DataFrame(
        rows, columns=["answer", "evidence", "next_step"], index=["encounter", "exchange", "meaning"]
    )
)


@given(OFFERS)
def test_the_advantages_add_up_to_the_lead(offers):
    compared = compare_offers(offers)
    assert set(compared.index) == set(offers.dropna().index)
    if len(compared):
        lead = delivered(compared, "ours") - delivered(compared, "rival")
        assert compared["advantage"].sum() == pytest.approx(lead, abs=1e-9)
    else:
        assert pd.isna(delivered(compared, "ours"))


@given(OFFERS, st.floats(0, 100))
def test_turning_the_offers_round_turns_the_position_round(offers, same):
    turned = offers.rename(columns={"ours": "rival", "rival": "ours"})
    here, there = position(compare_offers(offers), same), position(compare_offers(turned), same)
    assert (here is None) == (there is None)
    # Both cannot have a reason to be chosen for a better price and a better benefit at once.
    assert not here == there == "more_for_less"
    if here == "same_for_same":
        assert there == "same_for_same"


@given(GROUPS)
def test_the_weakest_is_never_above_the_others(groups):
    means = resource_means(groups)
    named = weakest(means)
    # The one that has been assessed is not the weakest of three, when the others have not been.
    assert bool(named) == bool(means.notna().all())
    assert all(means[name] <= means.min() + 1e-8 for name in named)


@given(GROUPS, st.tuples(*[st.floats(0.01, 10)] * 3))
def test_an_attitude_lies_between_its_resources(groups, weights):
    for row, score in zip(groups[list(RESOURCES)].to_numpy(), attitudes(groups, weights), strict=True):
        if pd.isna(row).any():
            assert pd.isna(score)
        else:
            assert row.min() - 1e-6 <= score <= row.max() + 1e-6


@given(GROUPS, LEVELS, OFFERS, WORDS, WORDS)
def test_topics_come_in_the_order_of_the_rules(groups, levels, offers, promise, result):
    found = topics(groups, levels, offers, promise=promise, result=result)
    places = [RULES.index(topic.rule) for topic in found]
    assert places == sorted(places)
    assert ("no_promise" in [topic.rule for topic in found]) == (promise == "")
    assert all(places.count(i) <= 3 for i in places)
    written = levels["answer"] != ""
    for rule, column in (("no_evidence", "evidence"), ("no_next_step", "next_step")):
        asked = [topic.about[0] for topic in found if topic.rule == rule]
        assert asked == levels.index[written & (levels[column] == "")].tolist()
    missing = [topic.about for topic in found if topic.rule == "not_assessed"]
    assert set(missing[0] if missing else ()) == set(PARTS) - set(offers.dropna().index)


@pytest.mark.parametrize("lang", ["fi", "en"])
def test_the_example(lang):
    use_language(lang)
    example = read_assessment()
    compared = compare_offers(example.offers)
    assert (delivered(compared, "ours"), delivered(compared, "rival")) == (110, 70)
    assert differences(compared) == (10, 10) and position(compared) == "more_for_more"
    assert position(compared) in WINNING
    assert resource_means(example.resources).to_dict() == {"feeling": 55, "knowledge": 63.75, "action": 58.75}
    found = topics(
        example.resources, example.levels, example.offers, promise=example.basics["customer_promise"],
        result=example.basics["result_sought"],
    )  # fmt: skip
    assert [topic.rule for topic in found] == [
        "no_evidence", "weakest_resource", "low_attitude", "uneven", "uneven", "uneven", "rival_ahead",
    ]  # fmt: skip
    assert found[1].about == ("feeling",) and found[-1].about == ("product", "money", "time")
