"""What a drawing shows of what is too many for it; the table under it has all."""

from collections.abc import Sequence

import numpy as np

from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.show.numbers import number

# Rows, lines or marks on a drawing.
MOST = 15
# What the words of `not_shown` need under a drawing, in CSS pixels.
FOOT = 22


def largest(weights: Sequence[float], keep: Sequence[bool] = (), most: int = MOST) -> list[int]:
    """Which are shown, in their order: those to keep, and the largest.

    Examples
    --------
    >>> largest([1, 5, float("nan"), 3], [True, False, False, False], most=2)
    [0, 1]
    """
    kept = list(keep) or [False] * len(weights)
    size = [abs(weight) if np.isfinite(weight) else -1.0 for weight in map(float, weights)]
    return sorted(sorted(range(len(size)), key=lambda i: (not kept[i], -size[i]))[:most])


def not_shown(count: int) -> str:
    """Words under a drawing that does not show all."""
    if not count:
        return ""
    return _("Only in the table: {count} more.").format(count=number(count))
