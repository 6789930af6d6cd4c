"""Resources, levels and delivered value: the sources' numbers, and what holds whatever is given."""

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asiakkuus_lib import value_levels
from asiakkuus_lib.errors import ParameterError
from asiakkuus_lib.locale import use_language

scores = st.floats(0, 100)
weights = st.tuples(*[st.floats(0, 1e6)] * 3).filter(lambda three: sum(three) > 0)
amounts = st.floats(0, 1e6)
benefits = st.fixed_dictionaries(dict.fromkeys(value_levels.BENEFITS, amounts))
costs = st.fixed_dictionaries(dict.fromkeys(value_levels.COSTS, amounts))


@pytest.fixture(autouse=True)
def english():
    use_language("en")


class TestAttitude:
    def test_a_hand_computed_case(self):
        assert value_levels.attitude_score(80, 60, 40, (0.5, 0.3, 0.2)) == pytest.approx(66.0)

    def test_equal_weights_are_the_mean(self):
        assert value_levels.attitude_score(80, 60, 40) == pytest.approx(60.0)

    @given(scores, scores, scores, weights)
    def test_it_stays_between_its_parts(self, feeling, knowledge, action, three):
        score = value_levels.attitude_score(feeling, knowledge, action, three)
        assert min(feeling, knowledge, action) <= score <= max(feeling, knowledge, action)

    @given(scores, scores, scores, weights, st.floats(0.01, 100))
    def test_only_the_proportions_of_the_weights_matter(self, feeling, knowledge, action, three, times):
        scaled = tuple(weight * times for weight in three)
        once = value_levels.attitude_score(feeling, knowledge, action, three)
        assert value_levels.attitude_score(feeling, knowledge, action, scaled) == pytest.approx(once, abs=1e-9)

    @given(scores, scores, scores, weights, st.floats(0, 100))
    def test_a_better_feeling_never_worsens_the_attitude(self, feeling, knowledge, action, three, better):
        low, high = sorted((feeling, better))
        worse = value_levels.attitude_score(low, knowledge, action, three)
        assert value_levels.attitude_score(high, knowledge, action, three) >= worse - 1e-9

    @pytest.mark.parametrize("three", [(1, 1), (0, 0, 0), (1, -1, 1), (math.nan, 1, 1), (), (1, 1, 1, 1)])
    def test_weights_that_cannot_be(self, three):
        with pytest.raises(ParameterError, match="weights"):
            value_levels.attitude_score(80, 60, 40, three)

    @pytest.mark.parametrize("feeling", [-1, 101, math.nan, math.inf, "a lot", None])
    def test_scores_that_cannot_be(self, feeling):
        with pytest.raises(ParameterError, match="feeling"):
            value_levels.attitude_score(feeling, 60, 40)


class TestShares:
    def test_each_resource_has_its_share(self):
        assert value_levels.SHARE_OF == {"knowledge": "mind", "feeling": "heart", "action": "wallet"}

    @given(scores, scores, scores)
    def test_they_are_kept_as_they_are(self, mind, heart, wallet):
        shares = value_levels.relationship_shares(mind, heart, wallet)
        assert shares.to_dict() == {"mind": mind, "heart": heart, "wallet": wallet}

    def test_a_share_of_more_than_everything(self):
        with pytest.raises(ParameterError, match="wallet.*120"):
            value_levels.relationship_shares(50, 50, 120)


class TestDeliveredValue:
    A = (
        {"product": 40, "service": 25, "personnel": 20, "image": 15},
        {"money": 60, "time": 10, "energy": 5, "psychological": 5},
    )
    B = (
        {"product": 35, "service": 30, "personnel": 20, "image": 10},
        {"money": 50, "time": 12, "energy": 8, "psychological": 6},
    )

    def test_the_two_offers(self):
        assert value_levels.delivered_value(*self.A) == 20.0
        assert value_levels.delivered_value(*self.B) == 19.0

    @given(benefits, costs)
    def test_the_last_step_is_the_value(self, gets, gives):
        steps = value_levels.value_steps(gets, gives)
        assert steps["reached"].iloc[-1] == pytest.approx(value_levels.delivered_value(gets, gives), abs=1e-3)
        assert steps["part"].tolist() == [*gets, *gives]
        assert (steps.loc[steps["kind"] == "cost", "amount"] <= 0).all()

    @given(benefits, costs, st.sampled_from(value_levels.COSTS), amounts)
    def test_what_is_added_to_a_cost_is_lost(self, gets, gives, part, more):
        dearer = {**gives, part: gives[part] + more}
        lost = value_levels.delivered_value(gets, gives) - value_levels.delivered_value(gets, dearer)
        assert lost == pytest.approx(more, abs=1e-3)

    def test_a_cost_that_was_already_subtracted(self):
        with pytest.raises(ParameterError, match="time.*positive"):
            value_levels.delivered_value(self.A[0], {"money": 60, "time": -10})

    def test_nothing_is_nothing(self):
        assert value_levels.delivered_value({}, {}) == 0
        assert value_levels.value_steps({}, {}).empty


class TestCanvas:
    def test_the_levels_stand_in_their_order(self):
        canvas = value_levels.value_canvas(" a ", "b", "  ")
        assert canvas.index.tolist() == list(value_levels.LEVELS)
        assert canvas["value"].tolist() == ["a", "b", ""]
        assert canvas["answered"].tolist() == [True, True, False]


class TestPositions:
    def test_nine_places_five_of_them_winning(self):
        places = {pair: value_levels.price_benefit_position(*pair) for pair in itertools.product((-1, 0, 1), repeat=2)}
        assert len(set(places.values())) == 9
        won = {pair for pair, name in places.items() if name in value_levels.WINNING}
        assert won == {(1, 1), (0, 1), (-1, 0), (-1, -1), (-1, 1)}

    def test_names_say_benefit_for_price(self):
        words = {-1: "less", 0: "same", 1: "more"}
        for price, benefit in itertools.product((-1, 0, 1), repeat=2):
            name = value_levels.price_benefit_position(price, benefit).replace("much_", "")
            assert name == f"{words[benefit]}_for_{words[price]}"

    @pytest.mark.parametrize("pair", [(2, 0), (0, -2), ("more", 1), (0.5, 0), (None, 0)])
    def test_codes_that_there_are_not(self, pair):
        with pytest.raises(ParameterError, match="-1"):
            value_levels.price_benefit_position(*pair)
