"""Groups of customers as they may be told where customers are pseudonyms: no sum or difference gives a few away."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

import numpy as np
import pandas as pd

from asiakkuus_lib.advice import Setting
from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.reading.privacy import SMALLEST_GROUP
from asiakkuus_lib.show import say
from asiakkuus_lib.show.text import Note

# The group of those whose own groups are too small; never the name of a group of a company's own.
OTHERS = "\0others"
# How far the sum of numbers that should be nothing may be from it, by the arithmetic of the machine.
_NOTHING = 1e-6


def others_name() -> str:
    """What the merged groups are called.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> others_name()
    'Other groups'
    """
    return _("Other groups")


def not_listed() -> Note:
    """Why customers are not listed, and how to have them listed all the same."""
    return say(
        _(
            "Customers are not listed one by one, for they are pseudonyms. "
            "A list is made when you ask for it: {setting}."
        ).format(setting=Setting("list_customers", True))
    )


def listed_coarsely() -> str:
    """What a list of pseudonyms leaves out."""
    return _(
        "The list has all customers and their money, rounded, and nothing that tells to which group anybody belongs: "
        "with exact money a pseudonym could be found in other lists."
    )


def tellable(divisions: Mapping[str, pd.Series]) -> dict[str, pd.Series]:
    """Merge small groups, so that whatever is told of the groups, nothing is told of under five customers.

    Parameters
    ----------
    divisions : mapping of name to Series
        Every division of the customers that figures are given of, the most important first: the group of each
        customer. A customer who is not in a division has no value there (NaN).

    Returns
    -------
    dict of str to Series
        The same, with small groups merged into `OTHERS`, and the next smallest with them until it is safe. A
        division of which nothing may be told is `OTHERS` throughout.

    Notes
    -----
    Each group that is told gives an outsider an equation: these customers together have this much. A set of
    customers can be worked out when its indicator is a linear combination of those of the groups. So the groups of
    all divisions are taken together, and merged until no set of one to four customers is such a combination: linear
    disclosure control, with sums kept (Hundepool et al., *Statistical Disclosure Control*, 2012, ch. 4).

    Examples
    --------
    >>> segments = pd.Series(["best"] * 9 + ["new"] * 3 + ["loyal"] * 30 + ["quiet"] * 8)
    >>> tellable({"segment": segments})["segment"].str.strip().value_counts().to_dict()
    {'loyal': 30, '\\x00others': 11, 'best': 9}

    Two divisions that are each harmless can tell more together: eight are quiet, and all but four of them are old.

    >>> ages = pd.Series(["young"] * 46 + ["old"] * 4)
    >>> tellable({"segment": segments, "age": ages})["age"].nunique()
    1
    """
    index = pd.Index([]).append([division.index for division in divisions.values()]).unique()
    told: dict[str, pd.Series] = {}
    numbers: list[np.ndarray] = []
    so_far = b""
    for name, division in divisions.items():
        groups, names = pd.factorize(division.reindex(index))
        so_far = sha256(so_far + groups.tobytes()).digest()
        merged = _merged_once(so_far, numbers, groups)
        numbers.append(merged)
        labels = pd.Series([*names, OTHERS, None], dtype=object)
        labels.index = pd.Index([*range(len(names)), _MERGED, _OUTSIDE])
        told[name] = pd.Series(labels.reindex(merged).array, index=index, name=division.name).reindex(division.index)
    return told


# Numbers of the groups that are added to a division's own: of those outside it, as pandas has it, and the merged.
_OUTSIDE, _MERGED = -1, -2

# A reader moves a slider, and one division of many is another: the others are not merged anew. By the digest of a
# division and of all before it; no more are kept than two rounds of a lesson need.
_merged_before: dict[bytes, np.ndarray] = {}
_KEPT = 32


def _merged_once(digest: bytes, before: Sequence[np.ndarray], groups: np.ndarray) -> np.ndarray:
    """As `_merged`, which is asked once of the same divisions."""
    merged = _merged_before.pop(digest, None)
    if merged is None:
        merged = _merged(before, groups)
        merged.flags.writeable = False
    while len(_merged_before) >= _KEPT:
        del _merged_before[next(iter(_merged_before))]
    _merged_before[digest] = merged
    return merged


def _merged(before: Sequence[np.ndarray], groups: np.ndarray) -> np.ndarray:
    """The groups of a division (-1: outside it), merged until they and those told before give nobody away."""
    sizes, outside = np.bincount(groups[groups >= 0]), int((groups < 0).sum())
    if 0 < outside < SMALLEST_GROUP or not len(sizes):
        return np.full_like(groups, _MERGED)
    smallest_first = [int(group) for group in np.argsort(sizes, kind="stable")]

    def told(merged: Sequence[int]) -> np.ndarray:
        return np.where(np.isin(groups, merged), _MERGED, groups)

    def safe(merged: Sequence[int]) -> bool:
        kept = np.delete(sizes, merged)
        if len(merged) == 1 or 0 < sizes[merged].sum() < SMALLEST_GROUP or (kept < SMALLEST_GROUP).any():
            return False
        return not gives_away([*before, told(merged)])

    # The more is merged, the less is told: how many of the smallest is found by halving. One group is never alone.
    counts = [count for count in range(len(sizes)) if count != 1]
    place = bisect_left(counts, True, key=lambda count: safe(smallest_first[:count]))
    merged = smallest_first[: counts[place]] if place < len(counts) else smallest_first
    if len(merged) == len(sizes):
        return np.full_like(groups, _MERGED)
    # Not all of them are needed: the largest that can be told are told.
    for group in reversed(merged):
        without = [one for one in merged if one != group]
        if without and safe(without):
            merged = without
    return told(merged)


def gives_away(divisions: Iterable[np.ndarray]) -> bool:
    """Whether what is told of the groups of all divisions gives a set of one to four customers away.

    Parameters
    ----------
    divisions : iterable of arrays of int
        The group of each customer.

    Returns
    -------
    bool

    Examples
    --------
    >>> halves = np.array([0] * 6 + [1] * 6)
    >>> gives_away([halves]), gives_away([halves, np.array([0] * 4 + [1] * 8)])
    (False, True)

    Of six young and six old, six buy often: nobody can say of whom there are two.

    >>> gives_away([halves, np.array([0] * 4 + [1] * 4 + [0] * 2 + [1] * 2)])
    False
    """
    table = pd.DataFrame({str(place): groups for place, groups in enumerate(divisions)})
    kinds = table.groupby(list(table), sort=False).size()
    sizes, small = kinds.to_numpy(), np.flatnonzero(kinds.to_numpy() < SMALLEST_GROUP)
    if not len(small):
        return False
    levels = [pd.factorize(kinds.index.get_level_values(level))[0] for level in range(kinds.index.nlevels)]
    return _some_sum_to_nothing(_unseen(levels)[small], sizes[small])


def _unseen(levels: Sequence[np.ndarray]) -> np.ndarray:
    """What the equations leave open of each kind of customer, in a few random directions.

    A set of kinds is determined where its rows sum to nothing: then every solution gives it the same total.
    """
    starts = np.cumsum([0, *(level.max() + 1 for level in levels)])
    rows = [level + start for level, start in zip(levels, starts[:-1], strict=True)]
    equations = int(starts[-1])
    shared = np.zeros((equations, equations))
    for one in rows:
        for other in rows:
            np.add.at(shared, (one, other), 1.0)
    directions = np.random.default_rng(0).standard_normal((len(levels[0]), 3))
    seen = np.zeros((equations, 3))
    for one in rows:
        np.add.at(seen, one, directions)
    weights = np.linalg.pinv(shared, rcond=1e-10, hermitian=True) @ seen
    return directions - np.sum([weights[one] for one in rows], axis=0)


def _some_sum_to_nothing(rows: np.ndarray, sizes: np.ndarray) -> bool:
    """Whether some of the rows, of together one to four customers, sum to nothing."""
    by_size = {size: rows[sizes == size] for size in range(1, SMALLEST_GROUP)}
    ones, twos, threes = by_size[1], by_size[2], by_size[3]
    first, second = np.triu_indices(len(ones), 1)
    pairs = ones[first] + ones[second]
    return (
        bool((np.abs(rows).max(axis=1) < _NOTHING).any())
        # Two, three and four kinds: whatever comes to at most four customers.
        or bool(len(pairs) and (np.abs(pairs).max(axis=1) < _NOTHING).any())
        or any(_meet(*two) for two in [(ones, twos), (ones, threes), (twos, twos), (ones, pairs), (twos, pairs)])
        or _meet(pairs, pairs)
    )


def _meet(left: np.ndarray, right: np.ndarray) -> bool:
    """Whether a row of one and a row of the other sum to nothing."""
    right = right[np.argsort(right[:, 0])]
    at = np.searchsorted(right[:, 0], -left[:, 0] - _NOTHING)
    while (near := at < len(right)).any():
        left, at = left[near], at[near]
        difference = left + right[at]
        if (np.abs(difference).max(axis=1) < _NOTHING).any():
            return True
        near = difference[:, 0] <= _NOTHING
        left, at = left[near], at[near] + 1
    return False
