"""What several people answer about their own organisation: how far they agree, and how far they are apart.

A mean of what people answer hides whether they agree, so every mean here comes with the range of the answers and their
spread (agreement of raters: LeBreton & Senter 2008, *Organizational Research Methods* 11(4), 815-852). The eight items
of customer orientation are those of S1 (Parviainen 2015), and so is the wheel that must turn in both directions; its
levels are strategic, tactical and operational (S1; Vahvaselkä 2004, 99), and the joints between them ours: the figure
is lost.
"""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

ORIENTATION = ("benefit", "interaction", "timing", "learning", "actor", "developing", "friendliness", "networks")
CHALLENGES = ("focus", "partnerships", "care_models", "lifecycle")
APPROACHES = ("product", "price", "customer")
QUESTIONS = ("whom", "how", "what")
# From the top down.
LEVELS = ("strategic", "tactical", "operational")
# From which level to which each joint leads: strategy goes down, and what is learnt from customers goes up.
JOINTS = {
    "down_tactical": ("strategic", "tactical"),
    "down_operational": ("tactical", "operational"),
    "up_tactical": ("operational", "tactical"),
    "up_strategic": ("tactical", "strategic"),
}
# Differences below this are those of arithmetic.
DUST = 1e-9


class Index(NamedTuple):
    """A mean over items, and which share of the answers that it asks for has been given."""

    mean: float
    answered: float


def orientation_index(answers: pd.DataFrame, items: Sequence[str] = ORIENTATION) -> Index:
    """The index of customer orientation: the mean of the items, each of which weighs the same.

    Parameters
    ----------
    answers : DataFrame
        A row for each person, a column for each item; NaN where somebody has not answered.
    items : sequence of str
        The items, whether or not they are columns.

    Returns
    -------
    Index
        `mean` of the means of the items that anybody has answered, NaN if nobody has; `answered`, the share of the
        answers that have been given.

    Examples
    --------
    >>> answers = pd.DataFrame({"benefit": [4, 2], "timing": [5, None]}, index=["director", "sales"])
    >>> orientation_index(answers, ["benefit", "timing"])
    Index(mean=4.0, answered=0.75)
    """
    found = answers.reindex(columns=list(items)).astype(float)
    return Index(float(found.mean().mean()), float(found.notna().to_numpy().mean()) if found.size else 0.0)


def disagreement(answers: pd.DataFrame) -> pd.DataFrame:
    """How far apart people's answers are, item by item.

    Parameters
    ----------
    answers : DataFrame
        A row for each person, a column for each item; NaN where somebody has not answered.

    Returns
    -------
    DataFrame
        Index: the items. Columns: `people` (who answered), `mean`, `low`, `high`, `range`, `sd` (standard deviation of
        these answers, not an estimate for others). Of one answer there is no disagreement: `range` and `sd` are NaN.

    Examples
    --------
    >>> answers = pd.DataFrame({"benefit": [4, 4, 4], "developing": [5, 3, 1], "networks": [2, None, None]})
    >>> disagreement(answers)[["people", "mean", "range"]]
                people  mean  range
    benefit          3   4.0    0.0
    developing       3   3.0    4.0
    networks         1   2.0    NaN
    """
    known = answers.astype(float)
    found = pd.DataFrame(
        {"people": known.notna().sum(), "mean": known.mean(), "low": known.min(), "high": known.max()}
    )  # fmt: skip
    several = found["people"] > 1
    found["range"] = (found["high"] - found["low"]).where(several)
    found["sd"] = known.std(ddof=0).where(several)
    return found


def farthest_apart(answers: pd.DataFrame) -> tuple[str, ...]:
    """The items on which the answers are the farthest apart: several where they are, none where nobody differs.

    Parameters
    ----------
    answers : DataFrame
        As for `disagreement`. Of items with the same range, those with the larger standard deviation.

    Examples
    --------
    >>> farthest_apart(pd.DataFrame({"benefit": [4, 4], "developing": [5, 1]}))
    ('developing',)
    >>> farthest_apart(pd.DataFrame({"benefit": [4, 4]}))
    ()
    """
    found = disagreement(answers)
    differ = found[found["range"] > DUST]
    widest = differ[differ["range"] >= differ["range"].max() - DUST]
    return tuple(map(str, widest.index[widest["sd"] >= widest["sd"].max() - DUST]))


def wheel(answers: pd.DataFrame) -> pd.DataFrame:
    """The three levels and the joints between them, in both directions, as those who answered see them.

    Parameters
    ----------
    answers : DataFrame
        A row for each person; columns `strategic`, `tactical`, `operational` and those of `JOINTS`.

    Returns
    -------
    DataFrame
        Index: the levels and the joints. Columns: `kind` ("level" or "joint"), `direction` ("down", "up" or ""),
        `begin`, `end` (the levels that a joint joins; of a level itself), and those of `disagreement`.

    Examples
    --------
    >>> answers = pd.DataFrame({"strategic": [5, 4], "down_tactical": [4, 4], "up_strategic": [2, 1]})
    >>> wheel(answers).loc[["strategic", "up_strategic"], ["kind", "direction", "begin", "mean"]]
                   kind direction      begin  mean
    strategic     level            strategic   4.5
    up_strategic  joint        up   tactical   1.5
    """
    parts = pd.DataFrame(
        [
            *(("level", "", level, level) for level in LEVELS),
            *(("joint", joint.partition("_")[0], begin, end) for joint, (begin, end) in JOINTS.items()),
        ],
        columns=["kind", "direction", "begin", "end"],
        index=[*LEVELS, *JOINTS],
    )
    return parts.join(disagreement(answers.reindex(columns=parts.index)))


def weakest_joint(answers: pd.DataFrame) -> tuple[str, ...]:
    """Where the wheel turns the worst: the joints with the lowest mean; none where no joint has been assessed.

    Parameters
    ----------
    answers : DataFrame
        As for `wheel`.

    Examples
    --------
    >>> weakest_joint(pd.DataFrame({"operational": [1], "down_tactical": [4], "up_strategic": [2]}))
    ('up_strategic',)
    """
    means = answers.reindex(columns=list(JOINTS)).astype(float).mean()
    return tuple(map(str, means.index[means <= means.min() + DUST]))


class Coverage(NamedTuple):
    """Which share of the names, of the buyers and of the sales has been heard; NaN where there are none."""

    names: float
    buyers: float
    sales: float


def coverage(names: Sequence[str], sales: pd.Series, heard: Sequence[str]) -> Coverage:
    """How much of the customers a survey has heard: of those known, of those who buy, and of what they bring.

    Parameters
    ----------
    names : sequence of str
        Everybody in the register.
    sales : Series
        What customers brought in a period, by customer. Buyers are those who brought something.
    heard : sequence of str
        Those who have answered, in any order, as often as they have.

    Returns
    -------
    Coverage
        Shares from 0 to 1.

    Examples
    --------
    >>> coverage(["A", "B", "C", "D"], pd.Series({"A": 60.0, "B": 20.0, "C": 20.0}), ["A", "D", "A"])
    Coverage(names=0.5, buyers=0.3333333333333333, sales=0.6)
    """
    brought = sales.groupby(level=0).sum()
    known, bought = pd.Index(names).unique(), brought[brought > 0]
    asked = bought.index.isin(heard)
    return Coverage(
        _share(known.isin(heard).sum(), len(known)), _share(asked.sum(), len(bought)),
        _share(bought[asked].sum(), bought.sum()),
    )  # fmt: skip


def _share(part: float, whole: float) -> float:
    return float(part) / float(whole) if whole else float("nan")
