"""Lists of customers without those whose group is too small to be shown."""

import pandas as pd

from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.reading.privacy import SMALLEST_GROUP, unlisted
from asiakkuus_lib.show import number


def without_small_groups(
    listing: pd.DataFrame, group: str, apart: pd.Series | None = None
) -> tuple[pd.DataFrame, str]:
    """The rows of a list of customers that may be shown where customers are pseudonyms, and a word on the others.

    Parameters
    ----------
    listing : DataFrame
        One row a customer.
    group : str
        The column of the groups whose figures the report gives, or hides.
    apart : Series of bool, optional
        Rows that are counted apart in each group.

    Returns
    -------
    DataFrame
        The rows of groups that are shown.
    str
        How many are left out, never one to four; "" where none is.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> seen, left_out = without_small_groups(pd.DataFrame({"group": ["a"] * 9 + ["b"] * 3 + ["c"] * 20}), "group")
    >>> seen["group"].unique().tolist()
    ['c']
    >>> left_out
    'Customers not listed: 12. Their group has under 5 customers, or would give such a group away.'
    """
    hidden = unlisted(listing[group], apart)
    seen = listing[~listing[group].map(hidden).astype(bool)]
    left = len(listing) - len(seen)
    if not left:
        return seen, ""
    return seen, _(
        "Customers not listed: {n}. Their group has under {least} customers, or would give such a group away."
    ).format(n=number(left), least=SMALLEST_GROUP)
