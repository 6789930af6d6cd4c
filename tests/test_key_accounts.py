"""Choosing key accounts: the lecture's numbers, and what must hold of any points and weights."""

from itertools import product

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asiakkuus_lib import key_accounts as ka
from asiakkuus_lib.customer_share import current_gap, future_gap
from asiakkuus_lib.errors import ParameterError
from asiakkuus_lib.reading import course_data

CRITERIA = ["image", "know_how", "network", "current_gap", "future_gap"]


@pytest.fixture(scope="module")
def raw() -> pd.DataFrame:
    return course_data("scoring_raw").set_index("customer")[CRITERIA]


@pytest.fixture(scope="module")
def weighted() -> pd.DataFrame:
    return course_data("scoring_weighted").set_index("customer")


@pytest.fixture(scope="module")
def weights() -> pd.Series:
    return course_data("scoring_weights").set_index("criterion")["weight_percent"]


@pytest.fixture(scope="module")
def damaged() -> pd.DataFrame:
    return course_data("scoring_damaged").set_index("customer")


@pytest.fixture(scope="module")
def euros() -> pd.DataFrame:
    """The invented euros whose ranks are the lecture's points."""
    found = course_data("scoring_euros").set_index("customer")
    gaps = pd.DataFrame({
        "current_gap": current_gap(found["total_purchases_eur"], found["own_purchases_eur"]),
        "future_gap": future_gap(found["total_purchases_eur"], found["market_growth"], found["share_before"], found["share_after"]),
    })  # fmt: skip
    return gaps


@pytest.fixture(scope="module")
def near(weights) -> pd.DataFrame:
    """Weightings within a quarter of the lecture's."""
    return ka.weights_within(0.75 * weights, 1.25 * weights)


@pytest.fixture(scope="module")
def by_totals(damaged, weights) -> dict:
    return ka.fillings(damaged, weights, damaged["total"], 13)


@pytest.fixture(scope="module")
def by_print(by_totals, damaged, weights) -> dict:
    return ka.printed_once(by_totals, damaged, weights)


class TestTheLecture:
    """Every number of the scoring table (S3-043, S3-044)."""

    def test_the_weights_lack_five(self, weights):
        assert weights.sum() == 95 and ka.missing_weight(weights) == 5

    def test_weighted_points_are_those_of_the_slide(self, raw, weights, weighted):
        assert ka.contributions(raw, weights).round(2).equals(weighted[CRITERIA].astype(float))

    def test_totals_and_places_are_those_of_the_slide(self, raw, weights, weighted):
        totals = ka.weighted_scores(raw, weights)
        assert totals.round(2).tolist() == weighted["total"].tolist()
        assert totals.tolist() == [11.61, 8.45, 4.82, 7.79, 7.05, 6.96, 6.67, 4.30, 8.27, 5.86, 4.96, 2.91, 5.63]
        assert ka.rank_customers(totals).tolist() == weighted["rank"].tolist() == [1, 2, 11, 4, 5, 6, 7, 12, 3, 8, 10, 13, 9]
        assert totals.nlargest(5).index.tolist() == ["RL", "RB", "P", "G", "NK"]

    def test_a_hundred_changes_the_totals_and_no_place(self, raw, weights):
        whole = ka.weighted_scores(raw, weights, normalise=True)
        assert whole.round(3).tolist() == [12.221, 8.895, 5.074, 8.2, 7.421, 7.326, 7.021, 4.526, 8.705, 6.168, 5.221, 3.063, 5.926]
        assert ka.rank_customers(whole).equals(ka.rank_customers(ka.weighted_scores(raw, weights)))

    def test_the_most_that_can_be_had(self, raw, weights):
        best = ka.weighted_scores(pd.DataFrame(13, index=["all"], columns=CRITERIA), weights)["all"]
        assert best == 12.35 and round(11.61 / best, 2) == 0.94

    @pytest.mark.parametrize(
        ("points", "places"),
        [(1, {"WJ": 8, "YB": 9}), (2, {"WJ": 8, "YB": 9}), (3, {"WJ": 8, "YB": 9, "ND": 9})],
    )
    def test_the_zero_rule_matters(self, raw, weights, points, places):
        usual = ka.rank_customers(ka.weighted_scores(raw, weights))
        without = raw.assign(current_gap=raw["current_gap"].replace(0, points))
        changed = ka.rank_customers(ka.weighted_scores(without, weights))
        assert changed[changed != usual].to_dict() == places
        if points == 3:
            assert ka.weighted_scores(without, weights)[["WJ", "YB", "ND"]].tolist() == [6.53, 5.86, 5.86]

    @pytest.mark.parametrize("points", [4, 5])
    def test_the_tie_of_the_future_gap_does_not(self, raw, weights, points):
        other = raw.assign(future_gap=raw["future_gap"].replace(6, points))
        usual = ka.rank_customers(ka.weighted_scores(raw, weights))
        assert ka.rank_customers(ka.weighted_scores(other, weights)).equals(usual)

    def test_where_the_missing_five_goes(self, raw, weights):
        usual, found = ka.rank_customers(ka.weighted_scores(raw, weights)), ka.ranks_with_more(raw, weights, 5)
        changed = {name: places[places != usual].to_dict() for name, places in found.items()}
        assert changed == {
            "image": {"RB": 3, "P": 2, "YB": 9, "WJ": 8},
            "know_how": {"RB": 3, "P": 2, "CT": 6, "KQ": 7},
            "network": {"NK": 6, "KQ": 5},
            "current_gap": {"LA": 10, "ND": 11},
            "future_gap": {"YB": 9, "WJ": 8},
        }

    def test_equal_weights(self, raw):
        totals = ka.weighted_scores(raw, pd.Series(20, index=CRITERIA))
        assert (totals * 5).round(9).tolist() == [60, 45, 21, 35, 35, 33, 36, 24, 48, 35, 28, 20, 32]
        places = ka.rank_customers(totals).to_dict()
        assert places == {"RL": 1, "P": 2, "RB": 3, "CT": 4, "G": 5, "NK": 5, "YB": 5, "KQ": 8, "WJ": 9, "ND": 10, "LC": 11, "LA": 12, "MD": 13}

    def test_points_are_ranks(self, raw):
        for name in CRITERIA[:3]:
            assert sorted(raw[name]) == list(range(1, 14)) and ka.rank_scores(raw[name]).tolist() == raw[name].tolist()
        assert all(ka.is_ranking(points, 13) for _name, points in raw.items())

    def test_invented_euros_have_the_ranks_of_the_lecture(self, raw, euros):
        assert ka.rank_scores(euros["current_gap"], zero_as=0).tolist() == raw["current_gap"].tolist()
        assert ka.rank_scores(euros["future_gap"]).tolist() == raw["future_gap"].tolist()

    def test_with_euros_g_is_second(self, raw, weights, euros):
        scaled = raw.assign(**{name: ka.scaled_scores(gap) for name, gap in euros.items()})
        places = ka.rank_customers(ka.weighted_scores(scaled, weights))
        assert places["RL"] == 1 and places["G"] == 2 and ka.rank_customers(ka.weighted_scores(raw, weights))["G"] == 4


class TestHowSure:
    def test_rl_is_first_by_nearly_all_weightings(self, raw):
        found = ka.chances(raw, ka.any_weights(CRITERIA), top=5)
        assert round(found.loc["RL", "first"], 2) == 0.96
        assert found["first"].sum() == pytest.approx(1) and found["in_top"].sum() == pytest.approx(5)

    def test_the_fifth_place_is_between_two(self, raw, near):
        assert ka.place_chances(raw, near, 5).round(2)[lambda share: share > 0].to_dict() == {"NK": 0.75, "KQ": 0.25}

    def test_the_first_four_are_sure_within_a_quarter(self, raw, near):
        assert (ka.chances(raw, near, 5).loc[["RL", "RB", "P", "G"], "in_top"] > 0.99).all()

    def test_rl_beats_eight(self, raw):
        beats = ka.dominance(raw)
        assert set(beats.columns[beats.loc["RL"]]) == {"LA", "G", "NK", "KQ", "CT", "LC", "ND", "WJ"}
        assert not beats["RL"].any()

    def test_the_sequence_agrees_with_the_exact_chances_of_pairs(self, raw, weights, near):
        everything = ka.any_weights(CRITERIA)
        far = 0.0
        for one in raw.index:
            for other in raw.index.drop(one):
                two = raw.loc[[one, other]]
                tried = [ka._places(two, tried)[:, 1].mean() - 1 for tried in (everything, near.iloc[32:])]
                exact = ka.chance_ahead(two.loc[one], two.loc[other]), ka.chance_ahead(two.loc[one], two.loc[other], 0.75 * weights, 1.25 * weights)
                far = max(far, *np.abs(np.subtract(tried, exact)))
        assert far < 0.003

    def test_chances_agree_with_brute_force(self, raw, weights, near):
        drawn = pd.DataFrame(np.random.default_rng(1).uniform(0.75, 1.25, (40_000, 5)) * weights.to_numpy(), columns=CRITERIA)
        totals = drawn.to_numpy() @ raw.to_numpy().T
        first_five = np.argsort(-totals, axis=1, kind="stable")[:, :5]
        counted = pd.Series(np.bincount(first_five.ravel(), minlength=13) / len(drawn), index=raw.index)
        assert (ka.chances(raw, near, 5)["in_top"] - counted).abs().max() < 0.01

    def test_weightings_are_the_same_every_time(self, weights):
        assert ka.any_weights(CRITERIA).equals(ka.any_weights(CRITERIA))
        assert ka.weights_within(weights / 2, weights).equals(ka.weights_within(weights / 2, weights))


class TestRecovery:
    """Sections 3.0 and 3.2 of the account of the damaged table: 266, 98 and 1."""

    def test_by_totals_alone(self, by_totals):
        assert ka.ways(by_totals) == 266
        assert {name: len(rows) for name, rows in by_totals.items() if len(rows) > 1} == {"P": 19, "MD": 7, "WJ": 2}

    def test_by_what_was_printed_before(self, by_print):
        assert ka.ways(by_print) == 98
        assert [row[2:] for row in by_print["P"]] == [(2, 7, 10), (3, 10, 5), (5, 9, 5), (6, 5, 10), (7, 8, 5), (8, 4, 10), (10, 3, 10)]
        assert [row[2:4] for row in by_print["MD"]] == [(0, 6), (2, 5), (4, 4), (6, 3), (8, 2), (10, 1), (12, 0)]
        assert [(row[1], row[3]) for row in by_print["WJ"]] == [(0, 1), (3, 0)]

    def test_as_rankings_one_is_left(self, by_totals, by_print, raw):
        for found in (by_totals, by_print):
            (only,) = ka.rankings(found, CRITERIA, 13)
            assert only.equals(raw.rename_axis(None))
        assert only.loc["P"].tolist() == [13, 13, 8, 4, 10]

    def test_columns_that_are_permutations(self, by_print, raw):
        """Know-how as one leaves 49 ways, network two, both one; all five cannot be."""
        kept = {"know_how": 0, "network": 0, "both": 0, "all": 0}
        for rows in product(*by_print.values()):
            each = [sorted(column) == list(range(1, 14)) for column in zip(*rows, strict=True)]
            kept["know_how"] += each[1]
            kept["network"] += each[2]
            kept["both"] += each[1] and each[2]
            kept["all"] += all(each)
        assert kept == {"know_how": 49, "network": 2, "both": 1, "all": 0}
        assert (raw["future_gap"] == 6).sum() == 3 and not raw["future_gap"].isin([4, 5]).any() and not raw["current_gap"].isin([1, 2, 3]).any()

    def test_what_was_printed_before_on_the_page_is_what_is_lost(self, weighted, damaged):
        """Row by row, every text once: 12 of 91 are lost, and they are those that the table lacks."""
        seen: set[str] = set()
        lost = damaged[CRITERIA].isna()
        for name, row in weighted[[*CRITERIA, "total", "rank"]].iterrows():
            for column, value in row.items():
                text = f"{value:.0f}" if column == "rank" else f"{value:.2f}"
                assert (text in seen) == (column in CRITERIA and lost.at[name, column])
                seen.add(text)
        assert len(seen) == 79 == 91 - lost.sum().sum()

    def test_if_ties_shared_the_worse_points_none_would_be_left(self, by_print):
        def worse(column):
            points = np.asarray(column)
            fewer = (points[:, None] > points[None, :]).sum(axis=1)
            return ((points == fewer + 1) | (points == 0)).all()

        assert not any(all(worse(column) for column in zip(*rows, strict=True)) for rows in product(*by_print.values()))

    def test_what_is_certain_is_marked_so(self, by_totals, weights, raw):
        status = course_data("scoring_status").set_index("customer")[CRITERIA]
        possible = ka.possible_points(by_totals, CRITERIA)
        alone = possible.map(len) == 1
        assert (alone | (status == "recovered_from_ranking")).all(axis=None)
        assert not alone[status == "recovered_from_ranking"].any(axis=None)
        assert all(raw.at[name, criterion] in possible.at[name, criterion] for name in raw.index for criterion in CRITERIA)


class TestVerifying:
    def test_unknown_is_not_yes(self):
        answers = pd.DataFrame([["yes", "yes", "unknown"], ["yes", "no", "unknown"], ["yes"] * 3, [None, "", "maybe"]], columns=list(ka.VERIFYING))
        assert ka.verify(answers)["verdict"].tolist() == ["unknown", "no", "yes", "unknown"]

    def test_who_fails_gives_the_place_to_the_next(self):
        totals = pd.Series(range(9, 3, -1), index=list("ABCDEF"), dtype=float)
        said = pd.Series(["no", "yes", "unknown", "no", "yes", "yes"], index=totals.index)
        assert ka.choose(totals, said, 3).to_dict() == {"A": "refused", "B": "chosen", "C": "chosen_if", "D": "refused", "E": "chosen", "F": "not"}

    def test_dependence(self):
        values = pd.Series({"A": 50.0, "B": 100.0, "C": -30.0})
        assert ka.dependence(values, ["A", "B"]) == (1.25, pytest.approx(100 / 120))
        assert ka.dependence(values, []) == (0.0, 0.0) and np.isnan(ka.dependence(-values, ["A"])).all()


points = st.integers(0, 8)
tables = st.integers(1, 6).flatmap(
    lambda n: st.lists(st.tuples(points, points, points), min_size=n, max_size=n).map(
        lambda rows: pd.DataFrame(rows, columns=["a", "b", "c"], index=[f"C{k}" for k in range(len(rows))])
    )
)
some_weights = st.tuples(*[st.integers(0, 50)] * 3).filter(any).map(lambda w: pd.Series(w, index=["a", "b", "c"]))
values = st.lists(st.one_of(st.none(), st.integers(-5, 5)), min_size=1, max_size=12).map(lambda v: pd.Series(v, dtype=float))


@given(values, st.sampled_from(["max", "min", "average"]))
def test_more_is_never_fewer_points(numbers, ties):
    found = ka.rank_scores(numbers, ties)
    assert found.isna().equals(numbers.isna())
    known = numbers.dropna()
    for i in known.index:
        for j in known.index:
            assert (known[i] > known[j]) == (found[i] > found[j])
    if ties == "max" and len(known) == len(numbers):
        assert ka.is_ranking(found, len(numbers))


@given(tables, some_weights, st.integers(1, 6), st.integers(1, 30))
def test_places_ask_for_proportions_only(scores, weights, top, times):
    usual = ka.rank_customers(ka.weighted_scores(scores, weights))
    assert ka.rank_customers(ka.weighted_scores(scores, weights * times)).equals(usual)
    assert ka.rank_customers(ka.weighted_scores(scores, weights, normalise=True)).equals(usual)


@settings(max_examples=40)
@given(tables, some_weights, st.integers(1, 4))
def test_whom_enough_others_beat_is_never_chosen(scores, weights, top):
    tried = ka.any_weights(list(scores.columns), 200)
    found = ka.chances(scores, tried, top)
    assert (found.loc[ka.never_chosen(scores, top), "in_top"] == 0).all()
    assert (found["best"] <= found["worst"]).all() and found["in_top"].between(0, 1).all()
    assert found["in_top"].sum() >= min(top, len(scores)) - 1e-9
    places = ka.rank_customers(ka.weighted_scores(scores, weights))
    beats = ka.dominance(scores)
    assert all(places[one] <= places[other] for one in scores.index for other in scores.index if beats.at[one, other])


@settings(max_examples=60)
@given(tables, some_weights, st.integers(1, 4))
def test_the_choice_turns_where_it_is_said_to_and_not_before(scores, weights, top):
    def chosen(changed):
        return set(scores.index[ka.rank_customers(ka.weighted_scores(scores, changed)) <= top])

    usual = chosen(weights)
    if len(usual) > top:
        return
    for name, row in ka.turning_points(scores, weights, top).iterrows():
        for side, way in (("down", -1), ("up", 1)):
            if np.isnan(row[side]):
                ends = [0.5 * weights[name], 1e-6] if way < 0 else [weights[name] + 10, weights[name] + 10_000]
                steps = ends
            else:
                assert row[f"{side}_in"] not in usual and row[f"{side}_out"] in usual
                steps = [(weights[name] + row[side]) / 2, row[side] - way * 1e-4]
                beyond = row[side] + way * 1e-3
                if beyond > 0 and weights.drop(name).sum() + beyond > 0:
                    assert chosen(pd.Series({**weights, name: beyond})) != usual
            for step in steps:
                if step > 0:
                    assert chosen(pd.Series({**weights, name: step})) == usual


@settings(max_examples=60)
@given(tables.filter(lambda t: len(t) > 1), some_weights)
def test_exact_chances_are_those_of_many_draws(scores, weights):
    one, other = scores.iloc[0], scores.iloc[1]
    low, high = weights * 0.5, weights * 1.5
    drawn = np.random.default_rng(0)
    share = drawn.dirichlet([1, 1, 1], 4_000)
    box = drawn.uniform(low, high, (4_000, 3))
    for exact, tried in ((ka.chance_ahead(one, other), share), (ka.chance_ahead(one, other, low, high), box)):
        assert exact == pytest.approx((tried @ (one - other).to_numpy() > 1e-9).mean(), abs=0.04)


@given(tables, some_weights)
def test_a_whole_table_is_recovered_as_itself(scores, weights):
    weights = weights + 1
    printed = ka.contributions(scores, weights)
    found = ka.fillings(printed, weights, ka.weighted_scores(scores, weights), 8)
    assert found == {name: [tuple(row)] for name, row in zip(scores.index, scores.to_numpy().tolist(), strict=True)}


@given(tables, some_weights, st.integers(0, 2))
def test_what_was_there_is_among_what_may_have_been(scores, weights, place):
    weights = weights + 1
    printed = ka.contributions(scores, weights)
    printed.iloc[0, place] = np.nan
    found = ka.fillings(printed, weights, ka.weighted_scores(scores, weights), 8)
    assert tuple(scores.iloc[0]) in found["C0"]


@pytest.mark.parametrize("weights", [{"a": -1, "b": 2}, {"a": 0, "b": 0}, {"a": 1}, {"a": float("nan"), "b": 1}])
def test_weights_that_make_no_sense_are_refused(weights):
    with pytest.raises(ParameterError):
        ka.weighted_scores(pd.DataFrame({"a": [1], "b": [2]}), pd.Series(weights, dtype=float))


@pytest.mark.parametrize(("low", "high"), [([1, 2], [0, 3]), ([-1, 0], [1, 1]), ([0, 0], [0, 0])])
def test_limits_that_make_no_sense_are_refused(low, high):
    ends = [pd.Series(end, index=["a", "b"], dtype=float) for end in (low, high)]
    with pytest.raises(ParameterError):
        ka.weights_within(*ends)
