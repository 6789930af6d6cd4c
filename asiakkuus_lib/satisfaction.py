"""What answers to a survey tell of leaving: both directions of one table, rates with their intervals, recommending.

"Of those who left, how many had said that they were satisfied" and "of the satisfied, how many left" are two shares of
one table with different wholes; to take one for the other is to forget the base rate (Bayes). Rates of few answers are
given with the interval of Wilson (1927, *Journal of the American Statistical Association* 22, 209-212). Attitude and
repeat purchase make four kinds of loyalty (Dick & Basu 1994, *Journal of the Academy of Marketing Science* 22, 99-113).
"""

import math
import re
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd

# Of a recommendation from 0 to 10: the groups of Reichheld (2003, *Harvard Business Review* 81(12), 46-54).
RECOMMEND = ("detractor", "passive", "promoter")
_UP_TO = (-1, 6, 8, 10)
# A good attitude and repeat purchase; a good attitude alone; repeat purchase alone; neither.
LOYALTY = ("true", "latent", "spurious", "none")
# So many standard errors to each side hold 95 per cent.
Z = 1.959963984540054
# The limit of "satisfied" on the scales in use: as far up the scale as 4 is from 1 to 5.
SCALES = {"1-4": (1.0, 4.0, 3.0), "1-5": (1.0, 5.0, 4.0), "1-7": (1.0, 7.0, 6.0), "1-10": (1.0, 10.0, 8.0),
          "0-10": (0.0, 10.0, 8.0), "0-100": (0.0, 100.0, 75.0)}  # fmt: skip
# Those that are looked for where none is told, the narrowest first.
_FOUND = ("1-5", "1-7", "0-10", "0-100")


class Directions(NamedTuple):
    """The counts of one table, satisfied or not by left or not, and the shares of its two directions.

    `satisfied_of_left`, `left_of_satisfied` and `left_of_others` are NaN where there is nobody to take a share of.
    """

    satisfied_left: int
    satisfied_stayed: int
    others_left: int
    others_stayed: int

    @property
    def satisfied(self) -> int:
        """Answers that said satisfied."""
        return self.satisfied_left + self.satisfied_stayed

    @property
    def others(self) -> int:
        """The other answers."""
        return self.others_left + self.others_stayed

    @property
    def left(self) -> int:
        """Answers that were followed by leaving."""
        return self.satisfied_left + self.others_left

    @property
    def answers(self) -> int:
        """All answers."""
        return self.satisfied + self.others

    @property
    def satisfied_of_left(self) -> float:
        """Of those who left, the share who had said satisfied."""
        return _share(self.satisfied_left, self.left)

    @property
    def left_of_satisfied(self) -> float:
        """Of the satisfied, the share who left."""
        return _share(self.satisfied_left, self.satisfied)

    @property
    def left_of_others(self) -> float:
        """Of the others, the share who left."""
        return _share(self.others_left, self.others)


def directions(satisfied: Sequence[bool], left: Sequence[bool]) -> Directions:
    """Count the table of satisfied or not by left or not.

    Parameters
    ----------
    satisfied, left : sequences of bool, of equal length
        One of each for every answer.

    Returns
    -------
    Directions

    Examples
    --------
    >>> found = directions([True] * 8 + [False] * 2, [True] * 2 + [False] * 7 + [True])
    >>> found
    Directions(satisfied_left=2, satisfied_stayed=6, others_left=1, others_stayed=1)
    >>> round(found.satisfied_of_left, 2), found.left_of_satisfied, found.left_of_others
    (0.67, 0.25, 0.5)
    """
    said, gone = np.asarray(satisfied, dtype=bool), np.asarray(left, dtype=bool)
    parts = (said & gone, said & ~gone, ~said & gone, ~said & ~gone)
    return Directions(*(int(part.sum()) for part in parts))


def warned(satisfied: float, left_of_satisfied: float, left_of_others: float) -> float:
    """Of those who leave, the share who had not said satisfied: what the survey warns of, by the rule of Bayes.

    Parameters
    ----------
    satisfied : float
        Share of the answers that say satisfied.
    left_of_satisfied, left_of_others : float
        Share of each who leave.

    Returns
    -------
    float
        NaN where nobody leaves.

    Examples
    --------
    Nine in ten are satisfied. Others leave three times as often, and still three of four who leave had said satisfied.

    >>> round(warned(0.9, 0.1, 0.3), 2)
    0.25
    """
    gone_satisfied, gone_others = satisfied * left_of_satisfied, (1 - satisfied) * left_of_others
    return _share(gone_others, gone_satisfied + gone_others)


def wilson(count: int, answers: int) -> tuple[float, float]:
    """The 95 % interval of a share, by Wilson: sound for few answers and for shares near 0 and 1, too.

    Parameters
    ----------
    count : int
        How many did.
    answers : int
        Of how many.

    Returns
    -------
    tuple of float
        Its ends; NaN where there are no answers.

    Examples
    --------
    >>> [round(end, 3) for end in wilson(65, 243)]
    [0.216, 0.326]
    >>> [round(end, 3) for end in wilson(0, 10)]
    [0.0, 0.278]
    """
    if not answers:
        return math.nan, math.nan
    share, more = count / answers, Z**2 / answers
    middle = (share + more / 2) / (1 + more)
    half = Z * math.sqrt(share * (1 - share) / answers + more / (4 * answers)) / (1 + more)
    return max(0.0, middle - half), min(1.0, middle + half)


def difference(count: int, answers: int, other_count: int, other_answers: int) -> tuple[float, float, float]:
    """The difference of two shares, first less second, and its 95 % interval: by Newcombe, from those of Wilson.

    Parameters
    ----------
    count, answers, other_count, other_answers : int
        How many did, of how many, in each group.

    Returns
    -------
    tuple of float
        The difference and its ends; NaN where a group is empty. (Newcombe 1998, *Statistics in Medicine* 17, 873-890,
        method 10.)

    Examples
    --------
    >>> [round(part, 3) for part in difference(56, 70, 48, 80)]
    [0.2, 0.052, 0.334]
    """
    if not answers or not other_answers:
        return math.nan, math.nan, math.nan
    share, other = count / answers, other_count / other_answers
    (low, high), (other_low, other_high) = wilson(count, answers), wilson(other_count, other_answers)
    down = math.hypot(share - low, other_high - other)
    up = math.hypot(high - share, other - other_low)
    return share - other, share - other - down, share - other + up


def leaving_rates(counts: pd.DataFrame) -> pd.DataFrame:
    """The share who left in each group, with its interval.

    Parameters
    ----------
    counts : DataFrame
        A row for each group; columns `left` and `stayed`.

    Returns
    -------
    DataFrame
        Index: the groups. Columns: `answers`, `left`, `rate`, `low`, `high`.

    Examples
    --------
    >>> leaving_rates(pd.DataFrame({"left": [65, 125], "stayed": [178, 1160]}, index=["1-3", "4-5"])).round(3)
         answers  left   rate    low   high
    1-3      243    65  0.267  0.216  0.326
    4-5     1285   125  0.097  0.082  0.115
    """
    found = pd.DataFrame({"answers": counts["left"] + counts["stayed"], "left": counts["left"]}, dtype=int)
    found["rate"] = found["left"] / found["answers"].where(found["answers"] > 0)
    ends = [wilson(left, answers) for left, answers in zip(found["left"], found["answers"], strict=True)]
    return found.assign(low=[low for low, _high in ends], high=[high for _low, high in ends]).astype(
        dict.fromkeys(("rate", "low", "high"), float)
    )


def recommend_groups(answers: pd.Series) -> pd.Series:
    """Who recommends: "promoter" from 9 on, "passive" 7-8, "detractor" up to 6.

    Parameters
    ----------
    answers : Series
        From 0 to 10; NaN where somebody has not answered.

    Returns
    -------
    Series
        One of `RECOMMEND` for each; NaN where there is no answer.

    Examples
    --------
    >>> recommend_groups(pd.Series([10, 8, 6, None])).tolist()
    ['promoter', 'passive', 'detractor', nan]
    """
    return pd.cut(answers.astype(float), _UP_TO, labels=list(RECOMMEND)).astype(object)


class Score(NamedTuple):
    """The recommend score (net promoter score), from -100 to 100, its 95 % interval, and how many answers it is of."""

    score: float
    low: float
    high: float
    answers: int


def recommend_score(promoters: int, passives: int, detractors: int) -> Score:
    """The share of promoters less that of detractors, in points, with its interval.

    Parameters
    ----------
    promoters, passives, detractors : int
        How many of each.

    Returns
    -------
    Score
        NaN where there are no answers. The interval is that of a difference of two shares of one sample: the variance
        of the score of one answer (+100, 0 or -100) divided by the number of answers.

    Examples
    --------
    >>> score = recommend_score(40, 30, 30)
    >>> round(score.score), round(score.low), round(score.high), score.answers
    (10, -6, 26, 100)
    """
    answers = promoters + passives + detractors
    if not answers:
        return Score(math.nan, math.nan, math.nan, 0)
    up, down = promoters / answers, detractors / answers
    half = Z * math.sqrt(max(0.0, up + down - (up - down) ** 2) / answers)
    ends = (max(-1.0, up - down - half), min(1.0, up - down + half))
    return Score(100 * (up - down), 100 * ends[0], 100 * ends[1], answers)


class Comparison(NamedTuple):
    """How well two answers tell who leaves, each from 0.5 (not at all) to 1, and the interval of their difference."""

    first: float
    second: float
    low: float
    high: float


def compare_warnings(first: pd.Series, second: pd.Series, left: pd.Series) -> Comparison:
    """Whether one question tells better than another who leaves.

    Parameters
    ----------
    first, second : Series
        Answers to the two questions, a high one good; those without both are left out.
    left : Series of bool
        Who left.

    Returns
    -------
    Comparison
        Of each question, how likely somebody who left had given a lower answer than somebody who stayed, ties counting
        half (the area under the ROC curve); and the 95 % interval of second less first, by DeLong, DeLong &
        Clarke-Pearson (1988, *Biometrics* 44, 837-845). NaN where fewer than two have left or stayed.

    Examples
    --------
    >>> left = pd.Series([True, True, False, False, False])
    >>> told = compare_warnings(pd.Series([1, 2, 4, 5, 5]), pd.Series([3, 3, 3, 3, 3]), left)
    >>> told.first, told.second
    (1.0, 0.5)
    """
    known = first.notna() & second.notna()
    gone = left[known].to_numpy(dtype=bool)
    if gone.sum() < 2 or (~gone).sum() < 2:
        return Comparison(*[math.nan] * 4)
    of_left, of_stayed = [], []
    for answers in (first, second):
        scores = answers[known].to_numpy(dtype=float)
        here, gone_low = scores[~gone], scores[gone]
        of_left.append(1 - _below(gone_low, here))
        of_stayed.append(_below(here, gone_low))
    areas = [float(one.mean()) for one in of_left]
    apart = [np.var(b - a, ddof=1) / len(a) for a, b in (of_left, of_stayed)]
    half = Z * math.sqrt(sum(apart))
    between = areas[1] - areas[0]
    return Comparison(areas[0], areas[1], between - half, between + half)


def loyalty_groups(attitude: pd.Series, repeat: pd.Series) -> pd.Series:
    """The four kinds of loyalty: by what customers say, and by what they do.

    Parameters
    ----------
    attitude : Series of bool
        Whether the attitude is good.
    repeat : Series of bool
        Whether the customer buys again and again.

    Returns
    -------
    Series
        "true" (both), "latent" (attitude alone), "spurious" (repeat purchase alone) or "none".

    Examples
    --------
    >>> loyalty_groups(pd.Series([True, True, False, False]), pd.Series([True, False, True, False])).tolist()
    ['true', 'latent', 'spurious', 'none']
    """
    kinds = {(True, True): "true", (True, False): "latent", (False, True): "spurious", (False, False): "none"}
    pairs = zip(attitude.astype(bool), repeat.reindex(attitude.index).astype(bool), strict=True)
    return pd.Series([kinds[pair] for pair in pairs], attitude.index, dtype=object)


def scale_told(heading: str) -> str:
    """The scale that the heading of a column tells; "" where it tells none of the usual ones.

    Examples
    --------
    >>> [scale_told(heading) for heading in ("Tyytyväisyys (1–7)", "csat 0 - 10", "Satisfaction 2025", "Tyytyväisyys")]
    ['1-7', '0-10', '', '']
    """
    found = re.search(r"(?<!\d)(\d+)\s*[-–—]\s*(\d+)(?!\d)", heading)
    told = f"{found[1]}-{found[2]}" if found else ""
    return told if told in SCALES else ""


def find_scale(answers: pd.Series) -> str:
    """The narrowest of the usual scales that holds all answers; "" where none does.

    Parameters
    ----------
    answers : Series
        NaN where somebody has not answered.

    Returns
    -------
    str
        A key of `SCALES`. That nobody has used the ends of a wider one cannot be seen: say what was found.

    Examples
    --------
    >>> [find_scale(pd.Series(answers)) for answers in ([1, 5], [2, 6], [0, 4], [1, 85], [-1, 5])]
    ['1-5', '1-7', '0-10', '0-100', '']
    """
    return next((name for name in _FOUND if answers.dropna().between(*SCALES[name][:2]).all()), "")


def _below(scores: np.ndarray, others: np.ndarray) -> np.ndarray:
    """For each score, the share of others that are below it, those equal to it counting half."""
    ordered = np.sort(others)
    both = np.searchsorted(ordered, scores, "left") + np.searchsorted(ordered, scores, "right")
    return both / (2 * len(ordered))


def _share(part: float, whole: float) -> float:
    return part / whole if whole else math.nan
