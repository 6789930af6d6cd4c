"""What must hold of groups on any data, and what the functions refuse."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asiakkuus_lib import grouping
from asiakkuus_lib.course import find_lesson
from asiakkuus_lib.errors import ParameterError
from asiakkuus_lib.lessons.l05_grouping import findings
from asiakkuus_lib.locale import use_language
from asiakkuus_lib.reading import read_transactions
from asiakkuus_lib.report.catalogue import reports

people = st.lists(
    st.tuples(st.one_of(st.none(), st.integers(0, 2000)), st.integers(0, 60), st.booleans()), min_size=1, max_size=40
).map(lambda rows: pd.DataFrame(rows, columns=["recency", "last_year", "in_target"]).astype({"recency": float}))
money = st.lists(st.one_of(st.just(0.0), st.floats(0.01, 1e6)), min_size=1, max_size=60).map(pd.Series)


@given(people, st.integers(1, 20), st.integers(1, 1000))
def test_everybody_has_one_traditional_group(customers, regular, lapse):
    groups = grouping.traditional_groups(customers, regular, lapse)
    assert groups.isin(grouping.GROUPS).all() and len(groups) == len(customers)
    assert (groups.isin(["potential", "outside"]) == customers["recency"].isna()).all()
    # A longer patience makes nobody former, and a stricter rule nobody regular.
    later = grouping.traditional_groups(customers, regular + 1, lapse + 30)
    assert ((later == "former") <= (groups == "former")).all()
    stricter = grouping.traditional_groups(customers, regular + 1, lapse)
    assert ((stricter == "regular") <= (groups == "regular")).all()


@given(money, st.floats(1, 1000), st.floats(1.01, 50))
def test_value_classes_go_by_the_money(sales, low, times):
    classes = grouping.value_classes(sales, [low, low * times])
    order = classes.map(dict(zip(grouping.VALUES[::-1], range(4), strict=True)))
    assert order[sales.sort_values().index].is_monotonic_increasing
    assert ((classes == "none") == (sales.round(2) <= 0)).all()


@given(money, money, st.floats(0.01, 0.99))
def test_the_top_and_the_rest_are_everybody_who_bought(before, now, top):
    if not (before > 0).any():
        return
    found = grouping.top_and_rest(before, now, top)
    bought = before[before > 0]
    assert found["customers"].sum() == len(bought)
    assert found["before"].sum() == pytest.approx(bought.sum())
    assert found["now"].sum() == pytest.approx(now.reindex(bought.index).fillna(0).sum())
    if len(bought) > 1 and found.at["rest", "customers"]:
        each = found["before"] / found["customers"]
        assert each["top"] >= each["rest"] * (1 - 1e-9)


def test_regression_to_the_mean_goes_both_ways():
    """Years that differ by chance alone: the top falls in the next year, and in the year before as well."""
    rng = np.random.default_rng(1)
    level = rng.gamma(2.0, 300.0, 4000)
    years = pd.DataFrame(level[:, None] * rng.gamma(4.0, 0.25, (4000, 2)), columns=["then", "now"])
    for first, other in (("then", "now"), ("now", "then")):
        change = grouping.top_and_rest(years[first], years[other])["change"]
        assert change["top"] < -0.05 < 0.05 < change["rest"]


@given(people)
def test_everybody_has_one_stage(customers):
    table = customers.assign(age=customers["recency"] + 10, ended=False)
    stages = grouping.lifecycle_stages(table)
    assert stages.isin(grouping.STAGES).all()
    assert (grouping.lifecycle_stages(table.assign(ended=True)).isin(["first_contact", "ended"])).all()


@given(money)
def test_concentration_is_between_even_and_one(sales):
    index, n = grouping.concentration_index(sales), int((sales > 0).sum())
    assert np.isnan(index) if not n else 1 / n - 1e-9 <= index <= 1 + 1e-9


def test_an_engine_makes_no_difference():
    read = read_transactions()
    pd.testing.assert_frame_equal(
        grouping.customer_table(read.relation, "2025-01-01"), grouping.customer_table(read.frame, "2025-01-01"), check_dtype=False
    )  # fmt: skip
    pd.testing.assert_frame_equal(
        grouping.came_back(read.relation, "2026-01-01"), grouping.came_back(read.frame, "2026-01-01"), check_index_type=False
    )  # fmt: skip


@pytest.mark.parametrize("bins", [[500.0], [2000.0, 500.0], [0.0, 10.0], [5.0, 5.0], [1.0, 2.0, 3.0]])
def test_limits_of_value_must_rise(bins):
    with pytest.raises(ParameterError, match="500"):
        grouping.value_classes(pd.Series([1.0]), bins)


@pytest.mark.parametrize("limits", [{"regular_min": 0}, {"lapse_days": 0}])
def test_limits_of_groups_are_at_least_one(limits):
    with pytest.raises(ParameterError, match=next(iter(limits))):
        grouping.traditional_groups(pd.DataFrame({"recency": [1.0], "last_year": [1], "in_target": [True]}), **limits)


@pytest.mark.parametrize("top", [0, 1, 1.5])
def test_a_top_is_a_part(top):
    use_language("en")
    with pytest.raises(ParameterError, match="top"):
        grouping.top_and_rest(pd.Series([1.0]), pd.Series([1.0]), top)


class TestFirstScreen:
    """What the report begins with, on data that is a company's own."""

    def read(self, tmp_path, rows, **given) -> findings.Grouping:
        use_language("en")
        path = tmp_path / "sales.csv"
        pd.DataFrame(rows, columns=["customer_id", "date", "amount"]).to_csv(path, index=False)
        usual = {name: parameter.default for name, parameter in reports("en")[find_lesson("05").report_name].parameters.items()}
        return findings.Grouping.read({**usual, "data_path": str(path), "as_of": "2026-01-01", **given})

    def rows(self, most: float) -> list[tuple]:
        """Thirty customers in both years; one of the largest falls."""
        return [(f"C{n:02}", f"{year}-0{1 + n % 9}-05", most if n < 20 and (year, n) != (2025, 0) else 100) for n in range(30) for year in (2024, 2025)]

    def test_a_limit_that_most_are_above_is_said_not_to_fit(self, tmp_path):
        case = self.read(tmp_path, self.rows(5000))
        caveat = findings.start(case).caveat
        assert "does not fit this data: 19 of 30 buyers are above it" in caveat and "A fifth of the buyers are above about 5,000." in caveat
        assert "does not fit" not in findings.start(self.read(tmp_path, self.rows(5000)[:4] + self.rows(100)[4:])).caveat

    def test_a_limit_that_nobody_reaches(self, tmp_path):
        case = self.read(tmp_path, self.rows(900))
        assert "none of the 30 buyers reaches it" in findings._limit_fits(case)

    def test_one_customer_is_no_trial_and_nobody_has_ended_what_was_not_given(self, tmp_path):
        begin = findings.start(self.read(tmp_path, self.rows(5000)))
        assert begin.actions[0].code == "contact_fallen" and begin.actions[0].customers == 1
        assert "at random" not in str(begin) and "agreement" not in begin.actions[0].rests_on
        assert begin.actions[0].rests_on.startswith("Check first who may be contacted")

    def test_the_names_add_up(self):
        use_language("en")
        usual = {name: parameter.default for name, parameter in reports("en")[find_lesson("05").report_name].parameters.items()}
        told = {figure.name: figure for figure in findings.figures(findings.Grouping.read(usual)).figures}
        assert "1,737 of 4,190 names" in told["former_share"].meaning and "Another 549 names have never bought" in told["former_share"].meaning
        assert 1737 + told["active"].value + 549 == 4190
