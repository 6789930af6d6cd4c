"""Care models: groups by limits, hours of contacts, attention by tier, and hours that do not fit."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asiakkuus_lib import care_models
from asiakkuus_lib.care_models import GROUPS
from asiakkuus_lib.errors import ParameterError
from asiakkuus_lib.reading import course_data

HOURS = st.dictionaries(st.sampled_from(GROUPS), st.floats(0, 1e5), min_size=1)


def test_groups_are_those_of_the_table():
    assert list(GROUPS) == course_data("care_models_hannus")["group"].tolist()


class TestCareGroups:
    def test_at_a_limit_a_customer_belongs_to_the_better_group(self):
        bought, more = pd.Series([50.0, 49.99, 20.0, 19.99, 0.0]), pd.Series([0.0, 0.0, 90.0, 30.0, 29.99])
        found = care_models.care_groups(bought, more, strategic_from=50, key_from=20, opportunity_from=30)
        assert found.tolist() == ["strategic", "key", "key", "opportunity", "one_off"]

    def test_what_is_not_known_counts_for_nothing(self):
        found = care_models.care_groups(pd.Series({"A": None, "B": 5.0}, dtype=float), pd.Series({"C": 9.0}), 50, 20, 1)
        assert found.to_dict() == {"A": "one_off", "B": "one_off"}

    def test_limits_in_the_wrong_order_are_refused(self):
        with pytest.raises(ParameterError, match="10"):
            care_models.care_groups(pd.Series([1.0]), pd.Series([1.0]), strategic_from=10, key_from=20, opportunity_from=1)


class TestAttention:
    def test_shares_add_up_and_groups_keep_their_order(self):
        customers = pd.DataFrame({"tier": ["b", "a", "b"], "bought": [60.0, 30.0, 10.0], "profit": [-5.0, 3.0, None], "contacts": [1, 0, 3], "hours": [1.0, 0.0, 1.0]})
        found = care_models.attention(customers)
        assert found.index.tolist() == ["b", "a"] and found["customers"].tolist() == [2, 1]
        assert found["bought_share"].tolist() == pytest.approx([0.7, 0.3]) and found["contacts_share"].tolist() == [1.0, 0.0]
        assert found["profit_share"].isna().all()

    def test_tiers(self):
        bought = pd.Series({"A": 5.0, "B": 900.0, "C": None, "D": 400.0})
        assert care_models.sales_tiers(bought, 2, 500).to_dict() == {"A": "small", "B": "largest", "C": "small", "D": "largest"}

    def test_loss_makers(self):
        parts = care_models.contacts_to_loss_makers(pd.Series({"A": 0, "B": 0}), pd.Series({"A": 1.0}))
        assert parts.isna().all() and parts.index.tolist() == ["profit", "loss", "unknown"]

    def test_the_hours_of_the_course_are_those_of_its_minutes(self):
        contacts = course_data("contacts")
        hours = care_models.contact_hours(contacts, course_data("seller_time"))
        assert hours.notna().all() and hours.groupby(contacts["channel"]).mean().idxmax() in ("visit", "event")


class TestHours:
    def test_hours_are_counts_times_hours_each(self):
        found = care_models.hours_needed({"strategic": 3, "one_off": 500, "key": 4}, {"strategic": 100, "one_off": 2}, automated=0.25)
        assert found.to_dict() == {"strategic": 300.0, "one_off": 750.0, "key": 0.0}

    @pytest.mark.parametrize("bad", [({"key": -1}, {"key": 1}, 0.0), ({"key": 1}, {"key": float("nan")}, 0.0), ({"key": 1}, {"key": 1}, 1.5)])
    def test_what_cannot_be_is_refused(self, bad):
        with pytest.raises(ParameterError):
            care_models.hours_needed(*bad)

    @given(HOURS, st.floats(0, 1e5))
    def test_no_more_than_there_is_and_the_important_ones_last(self, needed, available):
        left = care_models.cut_hours(needed, available)
        assert left.sum() <= max(available, 0) + 1e-6 and all(0 <= left[name] <= needed[name] for name in needed)
        order = [name for name in GROUPS if name in needed]
        short = [left[name] < needed[name] for name in order]
        # Whoever is cut, everybody less important has nothing left.
        assert all(left[name] == 0 for name in order[short.index(True) + 1 :]) if any(short) else left.to_dict() == pytest.approx(needed)

    def test_fewer_than_no_hours_are_refused(self):
        with pytest.raises(ParameterError):
            care_models.cut_hours({"key": 1.0}, -1)
