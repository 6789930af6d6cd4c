"""How strong a relationship is: nine criteria seen by both sides, quality expected and perceived, bonds, levels.

The criteria are those of a lecture (S3, slide t30). Two of them weaken a relationship (distance, and the influence of
outsiders), so their points are turned; bargaining power is the supplier's; and the length of the relationship is shown
but brings no points: it tells what has been, and a long relationship can also be a tired one (Anderson & Jap 2005,
*MIT Sloan Management Review* 46(3), 75-82). Where the two sides differ is what to talk about, and the direction matters
beside the level (Palmatier, Houston, Dant & Grewal 2013, *Journal of Marketing* 77(1), 13-30).

Expected and perceived quality, technical (what one gets) and functional (how one gets it), are Grönroos's (1984,
*European Journal of Marketing* 18(4), 36-44); the ten bonds are those of Liljander & Strandvik (1995, *Advances in
Services Marketing and Management* 4).
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import product

import numpy as np
import pandas as pd

from asiakkuus_lib.errors import N_, ParameterError

CRITERIA = (
    "bargaining_power", "information_exchange", "cooperation", "institutionalisation", "commitment", "trust",
    "perceived_distance", "external_influence", "length",
)  # fmt: skip
# Of these more is worse.
REVERSED = ("perceived_distance", "external_influence")
# All but the length of the relationship, which is no judgement.
SCORED = CRITERIA[:-1]
# Ends of the scale.
LOWEST, HIGHEST = 1.0, 5.0
# Of fewer criteria than half nothing is said of the whole.
LEAST = 4

# Bonds that keep a customer who would like to go, and bonds for whose sake a customer wants to stay.
BARRIERS = ("legal", "economic", "technological", "geographical", "time")
WISHES = ("knowledge", "social", "cultural", "ideological", "psychological")
BONDS = (*BARRIERS, *WISHES)

# On which levels of two organisations people meet (S4).
LEVELS = ("operative", "tactical", "strategic")


def directed(
    ratings: pd.DataFrame,
    reverse: Collection[str] = REVERSED,
    lowest: float = LOWEST,
    highest: float = HIGHEST,
) -> pd.DataFrame:
    """Points of which more is always better: those of which more is worse are turned.

    Parameters
    ----------
    ratings : DataFrame
        A row for each relationship, a column for each criterion; NaN where it is not known.
    reverse : collection of str
        The columns of which more is worse.
    lowest, highest : float
        Ends of the scale.

    Returns
    -------
    DataFrame of float
        The same rows and columns; what is not known stays unknown.

    Examples
    --------
    >>> directed(pd.DataFrame({"trust": [4, None], "perceived_distance": [2, 5]})).to_numpy().tolist()
    [[4.0, 4.0], [nan, 1.0]]
    """
    numbers = ratings.astype(float)
    turned = [name for name in numbers.columns if name in reverse]
    return numbers.assign(**{name: lowest + highest - numbers[name] for name in turned})


def strength(
    ratings: pd.DataFrame,
    weights: Mapping[str, float] | None = None,
    reverse: Collection[str] = REVERSED,
    least: int = LEAST,
) -> pd.Series:
    """The strength of each relationship: the mean of the criteria that are known, each in the right direction.

    Parameters
    ----------
    ratings : DataFrame
        As for `directed`. Columns that are not in `SCORED` bring no points.
    weights : mapping of criterion to float, optional
        Zero or more; only their proportions matter, and a criterion without one weighs nothing. All alike, if none
        are given.
    reverse : collection of str
        The criteria of which more is worse.
    least : int
        Of how many criteria must be known for anything to be said.

    Returns
    -------
    Series of float
        From 1 to 5; NaN where too little is known.

    Raises
    ------
    ParameterError
        If a weight is below zero, or none is above.

    Examples
    --------
    >>> ratings = pd.DataFrame([[4, 5, 2], [3, None, 4]], columns=["trust", "commitment", "perceived_distance"])
    >>> strength(ratings, least=2).round(2).tolist()
    [4.33, 2.5]
    >>> strength(ratings).tolist()
    [nan, nan]
    """
    return _means(directed(ratings, reverse), _weights(weights), least)


def strengths(
    assessments: Mapping[str, pd.DataFrame],
    weights: Mapping[str, float] | None = None,
    reverse: Collection[str] = REVERSED,
    least: int = LEAST,
) -> pd.DataFrame:
    """The strength of each relationship by several assessments, on those criteria alone that all of them tell.

    So a difference is one of judgements, never of what somebody left empty.

    Parameters
    ----------
    assessments : mapping of name to DataFrame
        Two or more, each as for `strength`: ours and the customer's, or then and now.
    weights, reverse, least
        As for `strength`.

    Returns
    -------
    DataFrame
        A row for each relationship that is in any of them; a column for each assessment, and `criteria`, of how many
        criteria. NaN where too few are told by all.

    Examples
    --------
    >>> us = pd.DataFrame({"trust": [4, 4], "commitment": [5, 3]}, index=["A", "B"])
    >>> customer = pd.DataFrame({"trust": [3, 2], "commitment": [None, 1]}, index=["A", "B"])
    >>> strengths({"us": us, "customer": customer}, least=1)
        us  customer  criteria
    A  4.0       3.0         1
    B  3.5       1.5         2
    """
    rows = pd.Index(dict.fromkeys(one for frame in assessments.values() for one in frame.index))
    whole = {
        name: directed(frame, reverse).reindex(index=rows, columns=list(SCORED)) for name, frame in assessments.items()
    }
    told = np.logical_and.reduce([frame.notna().to_numpy() for frame in whole.values()])
    share = _weights(weights)
    found = pd.DataFrame({name: _means(frame.where(told), share, least) for name, frame in whole.items()}, index=rows)
    return found.assign(criteria=told.sum(axis=1))


def _weights(weights: Mapping[str, float] | None) -> pd.Series:
    told = dict.fromkeys(SCORED, 1.0) if weights is None else dict(weights)
    share = pd.Series(told, dtype=float).reindex(list(SCORED)).fillna(0.0)
    if not (share >= 0).all() or not share.sum() > 0:
        raise ParameterError(N_("The weights must be zero or more, and at least one of them more."))
    return share


def _means(points: pd.DataFrame, weights: pd.Series, least: int) -> pd.Series:
    """Weighted means of what is known; NaN where too little is."""
    scored = points[[name for name in SCORED if name in points]]
    share = weights[scored.columns]
    known = scored.notna()
    weight = known.mul(share).sum(axis=1)
    enough = (known.sum(axis=1) >= least) & (weight > 0)
    return (scored.mul(share).sum(axis=1) / weight.where(enough)).round(9).rename("strength")


def differences(us: pd.DataFrame, customer: pd.DataFrame, reverse: Collection[str] = REVERSED) -> pd.DataFrame:
    """By how many points we think better of each relationship than the customer does, criterion by criterion.

    Parameters
    ----------
    us, customer : DataFrame
        As for `directed`.
    reverse : collection of str
        The criteria of which more is worse.

    Returns
    -------
    DataFrame of float
        A row for each relationship that is in both, a column for each criterion that is in both; below zero where the
        customer thinks better of it, NaN where either has not told.

    Examples
    --------
    >>> us = pd.DataFrame({"trust": [4.0], "perceived_distance": [2.0]}, index=["A"])
    >>> customer = pd.DataFrame({"trust": [3.0], "perceived_distance": [4.0]}, index=["A"])
    >>> differences(us, customer).loc["A"].to_dict()
    {'trust': 1.0, 'perceived_distance': 2.0}
    """
    columns = [name for name in us.columns if name in customer.columns]
    rows = [one for one in us.index if one in customer.index]
    return directed(us.loc[rows, columns], reverse) - directed(customer.loc[rows, columns], reverse)


def fill_rate(ratings: pd.DataFrame) -> float:
    """Which part of the cells is filled in. It tells of the work, nothing of the relationship.

    Examples
    --------
    >>> fill_rate(pd.DataFrame({"trust": [4, None], "length": [None, 1]}))
    0.5
    """
    return float(ratings.notna().to_numpy().mean()) if ratings.size else 0.0


def quality_gaps(expected: Mapping[str, float], perceived: Mapping[str, float]) -> pd.Series:
    """By how much what customers perceive is better than what they expected, item by item; below zero is worse.

    Parameters
    ----------
    expected, perceived : mapping of item to float
        Of the same items: a mean of sources of expectation less a mean of dimensions of quality would compare things
        of two kinds.

    Returns
    -------
    Series of float
        In the order of `expected`. Its mean is the gap of the whole.

    Raises
    ------
    ParameterError
        If the items are not the same.

    Examples
    --------
    >>> gaps = quality_gaps({"technical": 4.2, "functional": 4.0}, {"technical": 4.6, "functional": 3.0})
    >>> gaps.to_dict(), float(gaps.mean())
    ({'technical': 0.4, 'functional': -1.0}, -0.3)
    """
    strange = [name for name in (*expected, *perceived) if name not in expected or name not in perceived]
    if strange:
        raise ParameterError(
            N_("Expected and perceived quality must be of the same items; only one of them has {names}."),
            names=", ".join(map(str, dict.fromkeys(strange))),
        )
    told = pd.Series(perceived, dtype=float)[list(expected)] - pd.Series(expected, dtype=float)
    return told.round(9).rename("gap")


def bond_balance(bonds: Iterable[str]) -> pd.Series:
    """How many of the bonds of a relationship are barriers, and how many are a wish to stay.

    Parameters
    ----------
    bonds : iterable of str
        Of `BONDS`; one that is named twice counts once.

    Returns
    -------
    Series of int
        Index `barriers`, `wishes`.

    Raises
    ------
    ParameterError
        If there is no such bond.

    Examples
    --------
    >>> bond_balance(["legal", "geographical", "social"]).to_dict()
    {'barriers': 2, 'wishes': 1}
    """
    named = set(bonds)
    if unknown := sorted(named - set(BONDS)):
        raise ParameterError(
            N_("There is no bond called {names}. The bonds are: {bonds}."),
            names=", ".join(unknown), bonds=", ".join(BONDS),
        )  # fmt: skip
    return pd.Series({"barriers": len(named & set(BARRIERS)), "wishes": len(named & set(WISHES))})


def weakest_levels(levels: Mapping[str, float]) -> tuple[str, ...]:
    """The level, or the levels, of a partnership with the fewest points.

    Parameters
    ----------
    levels : mapping of level to float
        NaN where it has not been assessed.

    Returns
    -------
    tuple of str
        None, before all of `LEVELS` have been assessed: an unknown level may be the weakest.

    Examples
    --------
    >>> weakest_levels({"operative": 4, "tactical": 2, "strategic": 2})
    ('tactical', 'strategic')
    >>> weakest_levels({"operative": 4, "tactical": 2})
    ()
    """
    points = pd.Series(levels, dtype=float).reindex(list(LEVELS))
    return () if points.isna().any() else tuple(points.index[points == points.min()])


def row_fillings(printed: Sequence[str], before: Collection[str], cells: int = 2) -> list[tuple[str, ...]]:
    """What a row of a damaged table may have been, where a word was printed only the first time it stood there.

    Parameters
    ----------
    printed : sequence of str
        The words of the row that are left, in their order.
    before : collection of str
        The words that the page had printed before, and that could stand in this row.
    cells : int
        How many cells the row has. None of them was empty.

    Returns
    -------
    list of tuple of str
        Every row that would have been printed so.

    Examples
    --------
    >>> row_fillings(["low"], [])
    [('low', 'low')]
    >>> row_fillings(["short"], ["low"])
    [('low', 'short'), ('short', 'low'), ('short', 'short')]
    """
    words = [*dict.fromkeys([*before, *printed])]
    return [row for row in product(words, repeat=cells) if _left_of(row, before) == list(printed)]


def _left_of(row: Sequence[str], before: Collection[str]) -> list[str]:
    """The words of a row that would be printed."""
    return [word for word in dict.fromkeys(row) if word not in before]


def joint_strengths(
    fillings: Mapping[str, Sequence[Sequence[float]]],
    reverse: Collection[str] = REVERSED,
    lowest: float = LOWEST,
    highest: float = HIGHEST,
) -> np.ndarray:
    """The strengths of several relationships by every way to fill a damaged table.

    Parameters
    ----------
    fillings : mapping of criterion to rows
        The points of each relationship, for every way to fill the row. All combinations are looked at.
    reverse : collection of str
        The criteria of which more is worse.
    lowest, highest : float
        Ends of the scale.

    Returns
    -------
    ndarray of shape (ways, relationships)

    Examples
    --------
    >>> found = joint_strengths({"trust": [(3, 2)], "perceived_distance": [(1, 1), (1, 3)]}, highest=3)
    >>> found.tolist()
    [[3.0, 2.5], [3.0, 1.5]]
    """
    rows = [
        [[lowest + highest - point if name in reverse else point for point in row] for row in ways]
        for name, ways in fillings.items()
    ]
    return np.array(list(product(*rows)), dtype=float).mean(axis=1)
