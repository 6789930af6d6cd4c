"""Groups merged so that nothing told gives one to four customers away: held against every set, one by one."""

from itertools import combinations

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.linalg import null_space

from asiakkuus_lib.reading.privacy import SMALLEST_GROUP
from asiakkuus_lib.report import OTHERS, small_groups, tellable
from asiakkuus_lib.report.small_groups import gives_away


def equations(divisions) -> np.ndarray:
    """One row for each group that is told: a one for each of its customers."""
    rows = [(division == group).to_numpy() for division in divisions for group in division.dropna().unique()]
    rows += [division.isna().to_numpy() for division in divisions]
    return np.array([row for row in rows if row.any()], dtype=float)


def determined(divisions) -> list[tuple[int, ...]]:
    """Every set of one to four customers whose sum follows from what is told."""
    table = equations(divisions)
    free = null_space(table)
    people = range(table.shape[1])
    return [
        chosen
        for size in range(1, SMALLEST_GROUP)
        for chosen in combinations(people, size)
        if np.abs(free[list(chosen)].sum(axis=0)).max(initial=0) < 1e-8
    ]


@st.composite
def some_divisions(draw, largest=16):
    customers = draw(st.integers(SMALLEST_GROUP, largest))
    divisions = {}
    for place in range(draw(st.integers(1, 4))):
        kinds = draw(st.integers(1, 5))
        weights = draw(st.sampled_from([range(kinds), [0] * 4 + list(range(kinds))]))
        groups = draw(st.lists(st.sampled_from(list(weights)), min_size=customers, max_size=customers))
        labels = pd.Series([f"g{group}" for group in groups], dtype=object)
        outside = draw(st.sampled_from([0, 0, 0, 2, 6]))
        labels.iloc[: min(outside, customers)] = None
        divisions[f"d{place}"] = labels
    return divisions


@settings(max_examples=60, deadline=None)
@given(some_divisions())
def test_no_small_set_follows_from_what_is_told(divisions):
    told = tellable(divisions)
    if len(next(iter(divisions.values()))) < SMALLEST_GROUP:
        return
    shown = [division for division in told.values() if not (division == OTHERS).any() or (division != OTHERS).any()]
    # A division of which nothing is told gives no equation, not even that of those outside it.
    shown = [division for division in shown if (division.dropna() != OTHERS).any()]
    assert determined(shown) == [] if shown else True


@settings(max_examples=80, deadline=None)
@given(some_divisions(largest=12))
def test_what_gives_somebody_away_is_what_can_be_worked_out(divisions):
    codes = [pd.factorize(division)[0] for division in divisions.values()]
    assert gives_away(codes) == bool(determined(list(divisions.values())))


@settings(max_examples=80, deadline=None)
@given(some_divisions(largest=60))
def test_groups_are_told_as_they_are_or_merged(divisions):
    for name, told in tellable(divisions).items():
        own = divisions[name]
        assert told.index.equals(own.index)
        untold = (told == OTHERS).all()
        assert untold or (told.isna() == own.isna()).all()
        kept = told[told.notna() & (told != OTHERS)]
        assert (kept == own[kept.index]).all()
        # Each group whole: what is told of it is told of all its customers.
        assert all((own == group).sum() == (told == group).sum() for group in kept.unique())
        sizes = told.value_counts()
        assert untold or (sizes >= SMALLEST_GROUP).all()


def test_large_groups_stay():
    divisions = {"a": pd.Series(["x"] * 50 + ["y"] * 50), "b": pd.Series(["p", "q"] * 50)}
    for name, told in tellable(divisions).items():
        assert told.tolist() == divisions[name].tolist()


def test_a_cell_that_its_margins_give_away():
    """Of two groups of ten, all but three of one are men: no cell is told, and yet the margins with one cell would."""
    group = pd.Series(["a"] * 10 + ["b"] * 10)
    sex = pd.Series(["m"] * 7 + ["f"] * 3 + ["m"] * 4 + ["f"] * 6)
    cell = group + sex
    told = tellable({"group": group, "sex": sex, "cell": cell})
    assert (told["cell"] == OTHERS).all() and determined([told["group"], told["sex"]]) == []
    assert determined([group, sex, cell]) != []


@settings(max_examples=40, deadline=None)
@given(some_divisions(largest=40), some_divisions(largest=40))
def test_what_is_remembered_is_what_would_be_found_anew(one, other):
    """Also where divisions of other customers, or the same in another order, were merged before."""
    wanted = [one, other, dict(reversed(one.items())), {**one, "more": next(iter(other.values()))}]
    remembered = [tellable(divisions) for divisions in wanted * 2][len(wanted) :]
    for divisions, told in zip(wanted, remembered, strict=True):
        small_groups._merged_before.clear()
        anew = tellable(divisions)
        assert told.keys() == anew.keys() and all(told[name].equals(anew[name]) for name in anew)


def test_only_the_division_that_is_another_is_merged_anew(monkeypatch):
    asked, real = [], small_groups._merged
    monkeypatch.setattr(
        small_groups, "_merged", lambda before, groups: asked.append(len(before)) or real(before, groups)
    )
    same = {"a": pd.Series(["x"] * 50 + ["y"] * 53), "b": pd.Series(["p"] * 101 + ["q"] * 2)}
    for turn in (7, 8, 7):
        tellable({**same, "moved": pd.Series([f"{place % turn}" for place in range(103)])})
    assert asked == [0, 1, 2, 2]


def test_no_more_is_remembered_than_a_few_divisions():
    for turn in range(small_groups._KEPT + 5):
        tellable({"a": pd.Series(["x"] * (40 + turn) + ["y"] * 40)})
    assert len(small_groups._merged_before) == small_groups._KEPT
