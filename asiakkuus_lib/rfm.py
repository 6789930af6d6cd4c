"""RFM analysis: grouping customers by what they did, not by who they are.

Recency tells how long ago a customer last bought, frequency on how many days, monetary value for
how much; the lecture adds a fourth letter, P, for what was bought (S0, slide 30). Each customer
gets a score from 1 to `q` on R, F and M, and the scores place the customer in one segment.
"""

from collections.abc import Mapping, Sequence
from datetime import date as Date

import narwhals as nw
import numpy as np
import pandas as pd
from narwhals.typing import IntoFrame

from asiakkuus_lib.errors import N_, DataError, ParameterError
from asiakkuus_lib.summary import collect, customer_summary, reference_date, to_pandas, whole_cents

MEASURES = ("recency", "frequency", "monetary")
SCORES = ("R", "F", "M")

NEW = "new"
# Rows: recency high, middling, low. Columns: value (the mean of F and M) top, high, middling, low.
SEGMENT_GRID = (
    ("best", "loyal", "developing", "promising"),
    ("going_quiet", "going_quiet", "attention", "occasional"),
    ("cannot_lose", "cannot_lose", "at_risk", "dormant"),
)
SEGMENTS = (
    "best", "loyal", "developing", "promising", NEW,
    "going_quiet", "attention", "occasional",
    "cannot_lose", "at_risk", "dormant",
)  # fmt: skip


def rfm_table(
    transactions: IntoFrame,
    as_of: str | Date,
    customer: str = "customer_id",
    date: str = "date",
    amount: str = "amount",
) -> pd.DataFrame:
    """Compute recency, frequency and monetary value for each customer.

    Parameters
    ----------
    transactions : DataFrame of pandas, Polars or Spark, LazyFrame of Polars, or relation of DuckDB
        One row for each line of a purchase. A negative amount is a return: it lowers the monetary
        value, and is not a purchase. Rows after `as_of` are left out: they had not happened yet.
    as_of : str or date
        The reference date, which is always chosen and never assumed.
    customer, date, amount : str
        Names of the columns.

    Returns
    -------
    pandas.DataFrame
        Index: customer. Columns: `recency` (days from the last purchase to `as_of`), `frequency`
        (days on which the customer bought: two orders on one day are one), `monetary` (money, net
        of returns), `age` (days from the first purchase to `as_of`). Customers with returns only
        are not in the table.

    Raises
    ------
    ParameterError
        If `as_of` is not a date, or no purchase had been made by then.
    DataError
        If there are no purchases, or `asiakkuus_lib.summary.customer_summary` cannot use the data.

    Notes
    -----
    In purchase models such as BG/NBD, "recency" is the age of the customer at the last purchase.
    Here it is the time since then, as in direct marketing, where RFM comes from. See S0, slide 30;
    Fader, Hardie & Lee (2005).

    Examples
    --------
    >>> sales = pd.DataFrame({
    ...     "customer_id": ["A", "A", "A", "B"],
    ...     "date": pd.to_datetime(["2025-12-01", "2025-12-01", "2025-12-22", "2025-06-30"]),
    ...     "amount": [10.0, 5.0, 20.0, 8.0],
    ... })
    >>> rfm_table(sales, as_of="2026-01-01")
                 recency  frequency  monetary  age
    customer_id
    A                 10          2      35.0   31
    B                185          1       8.0  185
    """
    table = from_summary(customer_summary(transactions, as_of, customer, date, amount))
    if table.empty:
        purchases = nw.from_native(transactions).lazy().filter(nw.col(amount) >= 0)
        first = to_pandas(purchases.select(nw.col(date).min()).to_native())[date].iloc[0]
        if pd.isna(first):
            raise DataError(N_("The data has no purchases, only returns."))
        raise ParameterError(
            N_("The reference date {as_of} is before the first purchase ({first}). Choose a reference date after it."),
            as_of=reference_date(as_of).date().isoformat(),
            first=pd.Timestamp(first).date().isoformat(),
        )
    return table


def from_summary(summary: IntoFrame) -> pd.DataFrame:
    """The RFM table of a customer summary, wherever the summary was computed.

    Parameters
    ----------
    summary : DataFrame, LazyFrame or relation
        As from `asiakkuus_lib.summary.customer_summary`; its first column is the customer.

    Returns
    -------
    pandas.DataFrame
        As from `rfm_table`.

    Raises
    ------
    DataError
        As from `asiakkuus_lib.summary.collect`.

    Examples
    --------
    >>> import duckdb
    >>> sales = duckdb.sql("select 'A' as customer_id, date '2025-12-22' as date, 20 as amount")
    >>> from_summary(customer_summary(sales, as_of="2026-01-01"))
                 recency  frequency  monetary  age
    customer_id
    A                 10          1      20.0   10
    """
    table = collect(summary)
    measures = {"days_since_last": "recency", "purchase_days": "frequency", "monetary": "monetary", "T": "age"}
    return table.set_index(table.columns[0])[list(measures)].rename(columns=measures).sort_index()


def thresholds(values: pd.Series, q: int = 5) -> list[float]:
    """Cut points that divide customers into `q` classes as equal as the values allow.

    Parameters
    ----------
    values : Series
        One number for each customer.
    q : int
        Number of classes; 5 gives quintiles.

    Returns
    -------
    list of float, length q - 1
        Each is a value that occurs in the data. The same value may stand several times: then the
        classes between are empty, because equal customers are never torn apart.

    Notes
    -----
    Quantiles, but never the largest value, unless all are equal: where many share the largest, the
    cut-off is the value next below. So the largest value is always in the top class and the
    smallest in the bottom one, and the quantiles stay as they are where fewer than one customer in
    `q` shares the largest.

    Where all values are equal, they are all in the bottom class: 1 for frequency and money, `q` for
    recency. A measure on which all are alike makes nobody the best and calls nobody silent.

    Examples
    --------
    >>> thresholds(pd.Series([1, 1, 1, 1, 2, 3, 4, 5, 6, 9]), q=5)
    [1.0, 1.0, 3.0, 5.0]

    Of two values the larger is in the top class:

    >>> thresholds(pd.Series([1, 1, 1, 2, 2, 2]), q=5)
    [1.0, 1.0, 1.0, 1.0]
    """
    if q < 2:
        raise ParameterError(N_("The number of classes must be at least 2, not {q}."), q=q)
    numbers = values.to_numpy(dtype=float)
    cuts = np.quantile(numbers, np.arange(1, q) / q, method="inverted_cdf")
    below = numbers[numbers < numbers.max()]
    return np.minimum(cuts, below.max() if len(below) else numbers.max()).tolist()


def rfm_thresholds(rfm: pd.DataFrame, q: int = 5) -> dict[str, list[float]]:
    """Quantile thresholds of all three measures, ready to be shown and used.

    Examples
    --------
    >>> table = pd.DataFrame({"recency": [1, 9], "frequency": [2, 1], "monetary": [5.0, 3.0]})
    >>> rfm_thresholds(table, q=2)
    {'recency': [1.0], 'frequency': [1.0], 'monetary': [3.0]}
    """
    return {measure: thresholds(rfm[measure], q) for measure in MEASURES}


def rfm_scores(rfm: pd.DataFrame, cuts: Mapping[str, Sequence[float]]) -> pd.DataFrame:
    """Score every customer against thresholds: the higher, the better.

    Parameters
    ----------
    rfm : DataFrame
        As from `rfm_table`.
    cuts : mapping of measure to thresholds
        Ascending thresholds for recency (days), frequency and monetary value, equally many for
        each: `rfm_thresholds(rfm, q)` for quantiles, or the firm's own. A value at a threshold
        belongs to the class below it.

    Returns
    -------
    DataFrame
        Columns `R`, `F`, `M` (1 to q), `code` ("545"; with ten classes or more "10-5-4"), `total`.
        Customers with equal values always have equal scores.

    Raises
    ------
    ParameterError
        If the thresholds do not ascend, or are not equally many.

    Examples
    --------
    >>> table = pd.DataFrame({"recency": [3, 40, 400], "frequency": [9, 2, 2], "monetary": [500.0, 80.0, 20.0]})
    >>> cuts = {"recency": [30, 90], "frequency": [1, 4], "monetary": [50, 200]}
    >>> rfm_scores(table, cuts)
       R  F  M code  total
    0  3  3  3  333      9
    1  2  2  2  222      6
    2  1  2  1  121      4
    """
    _check_cuts(cuts)
    classes = len(cuts["recency"]) + 1
    beyond = {
        measure: np.searchsorted(np.asarray(cuts[measure], dtype=float), rfm[measure].to_numpy(dtype=float))
        for measure in MEASURES
    }
    scores = pd.DataFrame(
        {"R": classes - beyond["recency"], "F": beyond["frequency"] + 1, "M": beyond["monetary"] + 1},
        index=rfm.index,
    )
    joint = "-" if classes > 9 else ""
    scores["code"] = labelled(scores, joint.join(f"{{{letter}}}" for letter in SCORES))
    scores["total"] = scores[list(SCORES)].sum(axis=1)
    return scores


def labelled(groups: pd.DataFrame, label: str) -> pd.Series:
    """A label for the groups that each customer is in.

    Millions of customers have few labels: equal ones are one text, not one each.

    Parameters
    ----------
    groups : DataFrame
        One row a customer.
    label : str
        With the columns in braces.

    Returns
    -------
    Series of str
        Missing where a group is.

    Examples
    --------
    >>> scores = pd.DataFrame({"R": [5, 1, 5], "F": [4, 1, 4]}, index=["A", "B", "C"])
    >>> labelled(scores, "R{R} F{F}").to_dict()
    {'A': 'R5 F4', 'B': 'R1 F1', 'C': 'R5 F4'}
    """
    columns = [str(column) for column in groups if f"{{{column}}}" in label]
    place = groups.groupby(columns, sort=False).ngroup().fillna(-1).astype("int64")
    kinds = groups.loc[~place.duplicated() & (place >= 0), columns]
    texts = [label.format(**dict(zip(columns, kind, strict=True))) for kind in kinds.itertuples(index=False)]
    labels = pd.array([*texts, None], dtype="str")
    return pd.Series(labels.take(place.to_numpy()), index=groups.index)


def score_classes(rfm: pd.DataFrame, cuts: Mapping[str, Sequence[float]]) -> pd.DataFrame:
    """What each score means: the values and the number of customers behind it.

    Parameters
    ----------
    rfm : DataFrame
        As from `rfm_table`.
    cuts : mapping of measure to thresholds
        As for `rfm_scores`.

    Returns
    -------
    DataFrame
        A row for each measure and score, the best score first: `measure`, `score`, `low`, `high`
        (smallest and largest value that occurs, missing where nobody has the score), `customers`.

    Examples
    --------
    >>> table = pd.DataFrame({"recency": [3, 40], "frequency": [9, 2], "monetary": [500.0, 80.0]})
    >>> classes = score_classes(table, {"recency": [30], "frequency": [4], "monetary": [100]})
    >>> print(classes.head(2).to_string(index=False))
    measure  score  low  high  customers
    recency      2  3.0   3.0          1
    recency      1 40.0  40.0          1
    """
    scores = rfm_scores(rfm, cuts)
    every = range(len(cuts["recency"]) + 1, 0, -1)
    rows = []
    for measure, letter in zip(MEASURES, SCORES, strict=True):
        groups = rfm[measure].groupby(scores[letter])
        table = pd.DataFrame({"low": groups.min(), "high": groups.max(), "customers": groups.size()}).reindex(every)
        table["customers"] = table["customers"].fillna(0).astype("int64")
        rows.append(table.rename_axis("score").reset_index().assign(measure=measure))
    return pd.concat(rows, ignore_index=True)[["measure", "score", "low", "high", "customers"]]


def _check_cuts(cuts: Mapping[str, Sequence[float]]) -> None:
    counts = {len(cuts[measure]) for measure in MEASURES}
    if len(counts) != 1 or counts == {0}:
        raise ParameterError(
            N_(
                "Recency, frequency and monetary value need equally many thresholds, at least one each; "
                "now there are {recency}, {frequency} and {monetary}."
            ),
            **{measure: len(cuts[measure]) for measure in MEASURES},
        )
    for measure in MEASURES:
        if list(cuts[measure]) != sorted(cuts[measure]):
            raise ParameterError(
                N_("The thresholds of {measure} must go from the smallest to the largest: {cuts}."),
                measure=measure,
                cuts=", ".join(f"{cut:g}" for cut in cuts[measure]),
            )


def segment_of(r: int, f: int, m: int, q: int = 5, is_new: bool = False) -> str:
    """The segment of one score combination: the rule that `rfm_segments` follows, readable.

    Recency is high (above 60 % of the largest score: with quintiles 4 or 5), middling or low (at
    most 40 %: 1 or 2). Value, the mean of F and M, is divided likewise, and above 80 % it is top.
    Each pair has its place in `SEGMENT_GRID`. A newly arrived customer is "new" whatever the
    scores: a first purchase tells nothing of frequency yet.

    Parameters
    ----------
    r, f, m : int
        Scores from 1 to `q`.
    q : int
        Number of classes.
    is_new : bool
        Whether the first purchase is recent.

    Returns
    -------
    str
        One of `SEGMENTS`.

    Notes
    -----
    The segments and their names are the author's completion; S0 gives the four letters and leaves
    the grouping open.

    Examples
    --------
    >>> segment_of(5, 5, 4), segment_of(1, 5, 5), segment_of(5, 1, 1), segment_of(5, 1, 1, is_new=True)
    ('best', 'cannot_lose', 'promising', 'new')
    """
    if is_new:
        return NEW
    return SEGMENT_GRID[int(_row(r, q))][int(_column(f + m, 2 * q))]


def _row(r: int | np.ndarray, largest: int) -> np.ndarray:
    """Row of `SEGMENT_GRID` for a recency score; in whole numbers, so that nothing is rounded."""
    return 2 - (np.greater(5 * r, 2 * largest) * 1 + np.greater(5 * r, 3 * largest))


def _column(value: int | np.ndarray, largest: int) -> np.ndarray:
    """Column of `SEGMENT_GRID` for the sum of F and M."""
    return 3 - np.sum([np.greater(5 * value, step * largest) for step in (2, 3, 4)], axis=0)


def rfm_segments(scores: pd.DataFrame, q: int = 5, age: pd.Series | None = None, new_days: int = 90) -> pd.Series:
    """Place every customer in exactly one segment.

    Parameters
    ----------
    scores : DataFrame
        Columns `R`, `F`, `M`, as from `rfm_scores`.
    q : int
        Number of classes behind the scores.
    age : Series, optional
        Days since the first purchase, as in `rfm_table`; without it nobody is new.
    new_days : int
        A customer whose first purchase is at most this many days old is new.

    Returns
    -------
    Series of str
        Name `segment`; one of `SEGMENTS` for each customer. See `segment_of` for the rule.

    Examples
    --------
    >>> scores = pd.DataFrame({"R": [5, 5, 1], "F": [5, 1, 5], "M": [5, 1, 4]}, index=["A", "B", "C"])
    >>> rfm_segments(scores, q=5, age=pd.Series([900, 12, 800], index=["A", "B", "C"])).to_dict()
    {'A': 'best', 'B': 'new', 'C': 'cannot_lose'}
    """
    row = _row(scores["R"].to_numpy(), q)
    column = _column((scores["F"] + scores["M"]).to_numpy(), 2 * q)
    names = np.array(SEGMENT_GRID, dtype=object)[row, column]
    if age is not None:
        names = np.where(age.reindex(scores.index).to_numpy() <= new_days, NEW, names)
    return pd.Series(names, index=scores.index, name="segment")


def segment_limits(cuts: Mapping[str, Sequence[float]]) -> pd.DataFrame:
    """What the scores of a segment tell of its customers, in days and money.

    Parameters
    ----------
    cuts : mapping of measure to thresholds
        As for `rfm_scores`.

    Returns
    -------
    DataFrame
        A row for each of `SEGMENTS` but "new", in that order. Every customer of the segment has
        `recency` over `recency_over` and at most `recency_at_most`; `frequency` at most
        `frequency_at_most` and `monetary` at most `monetary_at_most`; and `frequency` over
        `frequency_over` and `monetary` over `monetary_over`, if `both`, or else at least one of the
        two. Infinite where there is no limit. `possible`: whether any customer can be in it.

    Raises
    ------
    ParameterError
        As from `rfm_scores`.

    Notes
    -----
    A segment rests on the sum of the F and M scores, so money makes up for days, and the limits do
    not define it: they are what follows from it.

    Examples
    --------
    >>> cuts = {"recency": [7, 30, 90, 365], "frequency": [1, 2, 4, 9], "monetary": [20, 50, 100, 400]}
    >>> segment_limits(cuts).loc[["best", "dormant"]].T
    segment            best dormant
    possible           True    True
    recency_over       -inf    90.0
    recency_at_most    30.0     inf
    both               True   False
    frequency_over      4.0    -inf
    monetary_over     100.0    -inf
    frequency_at_most   inf     4.0
    monetary_at_most    inf   100.0
    """
    _check_cuts(cuts)
    q = len(cuts["recency"]) + 1
    # Classes 1 to q lie between these; what is worth most of recency is what is least.
    edges = {measure: [-np.inf, *map(float, cuts[measure]), np.inf] for measure in MEASURES}
    rows = {}
    for segment in SEGMENTS:
        if segment == NEW:
            continue
        place = [(row, column) for row in range(3) for column in range(4) if SEGMENT_GRID[row][column] == segment]
        lasts = [r for r in range(1, q + 1) if _row(r, q) == place[0][0]]
        columns = {column for _row_of, column in place}
        pairs = [(f, m) for f in range(1, q + 1) for m in range(1, q + 1) if int(_column(f + m, 2 * q)) in columns]
        rows[segment] = _limits(edges, q, lasts, pairs, both=columns == {0})
    return pd.DataFrame.from_dict(rows, orient="index").rename_axis("segment")


def _limits(
    edges: Mapping[str, Sequence[float]], q: int, lasts: list[int], pairs: list[tuple[int, int]], both: bool
) -> dict:
    """Limits of the recency scores `lasts` and the pairs of frequency and money scores `pairs`."""
    if not lasts or not pairs:
        nothing = dict.fromkeys(("recency_over", "frequency_over", "monetary_over"), -np.inf)
        nothing |= dict.fromkeys(("recency_at_most", "frequency_at_most", "monetary_at_most"), np.inf)
        return {"possible": False, "both": both, **nothing}
    over, at_most = edges["recency"][q - max(lasts)], edges["recency"][q - min(lasts) + 1]
    # Of a large sum both scores are large; of any other, the larger of the two is not small.
    least = [min(pair[i] for pair in pairs) if both else min(map(max, pairs)) for i in (0, 1)]
    most = [max(pair[i] for pair in pairs) for i in (0, 1)]
    return {
        "possible": over < at_most,
        "recency_over": over,
        "recency_at_most": at_most,
        "both": both,
        "frequency_over": edges["frequency"][least[0] - 1],
        "monetary_over": edges["monetary"][least[1] - 1],
        "frequency_at_most": edges["frequency"][most[0]],
        "monetary_at_most": edges["monetary"][most[1]],
    }


def segment_summary(rfm: pd.DataFrame, segments: pd.Series, groups: Sequence[str] = ()) -> pd.DataFrame:
    """What each segment is made of.

    Parameters
    ----------
    rfm : DataFrame
        As from `rfm_table`.
    segments : Series
        As from `rfm_segments`, with the same index.
    groups : sequence of str, optional
        Which groups to tell of, where segments have been merged; otherwise those of `SEGMENTS`.

    Returns
    -------
    DataFrame
        A row for each of the groups, in that order, empty ones included: `customers`, `share`,
        `monetary` (money), `monetary_share`, and the medians `recency` (days), `frequency` (days)
        and `spend` (money a customer).

    Examples
    --------
    >>> rfm = pd.DataFrame({"recency": [3, 8], "frequency": [4, 2], "monetary": [300.0, 100.0]})
    >>> segment_summary(rfm, pd.Series(["best", "new"])).loc["best", ["customers", "monetary_share"]].tolist()
    [1.0, 0.75]
    """
    members = rfm.groupby(segments, observed=True)
    summary = pd.DataFrame(
        {
            "customers": members.size(),
            "monetary": members["monetary"].sum(),
            "recency": members["recency"].median(),
            "frequency": members["frequency"].median(),
            "spend": members["monetary"].median(),
        }
    ).reindex(list(groups or SEGMENTS))
    summary["customers"] = summary["customers"].fillna(0).astype("int64")
    summary["monetary"] = summary["monetary"].fillna(0.0)
    total = summary["monetary"].sum()
    summary.insert(1, "share", summary["customers"] / len(rfm))
    summary.insert(3, "monetary_share", summary["monetary"] / total if total else np.nan)
    summary.index.name = "segment"
    return summary


def segment_changes(before: pd.Series, after: pd.Series) -> pd.DataFrame:
    """Customers who are in another segment than before.

    Parameters
    ----------
    before, after : Series
        Segments of customers; only customers that stand in both are compared.

    Returns
    -------
    DataFrame
        Index: customer. Columns `before`, `after`.

    Examples
    --------
    >>> before = pd.Series({"A": "best", "B": "new"})
    >>> segment_changes(before, pd.Series({"A": "loyal", "B": "new", "C": "new"}))
      before  after
    A   best  loyal
    """
    both = pd.DataFrame({"before": before, "after": after}).dropna()
    return both[both["before"] != both["after"]]


def purchase_profile(
    transactions: IntoFrame,
    segments: pd.Series | None = None,
    customer: str = "customer_id",
    columns: str = "product_group",
    values: str = "amount",
    normalise: bool = True,
) -> pd.DataFrame:
    """The P of RFM(P): what each customer, or each segment, spends its money on.

    Parameters
    ----------
    transactions : DataFrame of pandas, Polars or Spark, LazyFrame of Polars, or relation of DuckDB
        One row for each line of a purchase. Rows without a product group are left out.
    segments : Series, optional
        A segment for each customer, as from `rfm_segments`; customers not in it are left out.
        Without it each customer has a row.
    customer, columns, values : str
        Names of the columns: who bought, what, and for how much.
    normalise : bool
        Shares of each row's total (True) or money (False).

    Returns
    -------
    pandas.DataFrame
        A row for each customer or segment, a column for each product group. A row whose total is
        not positive has no shares.

    Raises
    ------
    DataError
        If an amount is missing.

    Examples
    --------
    >>> sales = pd.DataFrame({
    ...     "customer_id": ["A", "A", "B"],
    ...     "product_group": ["cabin", "food", "food"],
    ...     "amount": [75.0, 25.0, 10.0],
    ... })
    >>> purchase_profile(sales).loc["A"].to_dict()
    {'cabin': 0.75, 'food': 0.25}
    >>> purchase_profile(sales, pd.Series({"A": "best", "B": "best"}), normalise=False)
    product_group  cabin  food
    segment
    best            75.0  35.0
    """
    cents = whole_cents(nw.col(values).cast(nw.Float64))
    lines = nw.from_native(transactions).lazy().select(customer, columns, cents.alias("_cents"))
    groups = lines.filter(~nw.col(customer).is_null(), ~nw.col(columns).is_null()).group_by(customer, columns)
    money = to_pandas(groups.agg(nw.col("_cents").sum()).to_native())
    if not np.isfinite(money["_cents"]).all():
        raise DataError(
            N_("The column {column} has missing values. Fill them in or leave the rows out."), column=values
        )
    who = customer
    if segments is not None:
        who = str(segments.name or "segment")
        money[who] = money[customer].map(segments)
    profile = (
        money.groupby([who, columns], observed=True)["_cents"]
        .sum()
        .astype(float)
        .unstack(fill_value=0)
        .sort_index(axis=1)
        / 100
    )
    if not normalise:
        return profile
    total = profile.sum(axis=1)
    return profile.div(total.where(total > 0), axis=0)
