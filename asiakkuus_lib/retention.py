"""Churn and retention: how many customers leave, how many stay, and for how long.

The lectures give the pieces: half of the customers are lost in five years (S0, slide 10), and a
retention rate gives the length of a customer's life (S3, slide t13, where the formula itself is
lost). All of it is one assumption: every year the same share of those who are left leaves.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date as Date

import numpy as np
import pandas as pd

from asiakkuus_lib.errors import N_, DataError, ParameterError, ask_about_rate
from asiakkuus_lib.summary import reference_date

DAYS_IN_YEAR = 365.25


def annual_churn_from_loss(share_lost: float, years: float) -> float:
    """Yearly churn that loses a given share of the customers in a given time.

    Parameters
    ----------
    share_lost : float
        Share of the customers lost by the end, 0 to under 1.
    years : float
        How long it took, in years.

    Returns
    -------
    float
        Share of those who are left that leaves each year.

    Raises
    ------
    ParameterError
        If the share is not within 0–1, or the time is not above 0.

    Notes
    -----
    S0, slide 10, after Strandvik: half of the customers are lost in five years. Reading that as a
    tenth a year is another matter: a tenth of those who were there at first.

    Examples
    --------
    >>> round(annual_churn_from_loss(0.5, 5), 5)
    0.12945
    """
    if share_lost >= 1 and 0 < years < 1:
        raise ParameterError(
            N_("First comes the share that was lost, then the years. Now the share is {share} and the years {years}."),
            share=f"{share_lost:g}", years=f"{years:g}",
        )  # fmt: skip
    _share("share_lost", share_lost, below=1.0)
    _positive("years", years)
    return 1 - (1 - share_lost) ** (1 / years)


def retained_share(churn: float, years: float) -> float:
    """Share of the customers who are still customers after some years.

    Parameters
    ----------
    churn : float
        Share of those who are left that leaves each year, 0 to 1.
    years : float
        Time in years, 0 or more.

    Returns
    -------
    float
        0 to 1.

    Raises
    ------
    ParameterError
        If the churn is not within 0–1, or the time is below 0.

    Examples
    --------
    >>> round(1 - retained_share(0.15, 5), 3), round(1 - retained_share(0.10, 5), 3)
    (0.556, 0.41)
    """
    _share("churn", churn)
    if not years >= 0:
        raise ParameterError(N_("The time {name} must be 0 or more; {value} is not."), name="years", value=years)
    return (1 - churn) ** years


def customer_life(retention_rate: float) -> float:
    """Expected length of a customer's life: N = 1 / (1 - CR).

    Parameters
    ----------
    retention_rate : float
        Share of the customers of one year who are customers in the next, 0 to under 1.

    Returns
    -------
    float
        Years, the first included: with retention 0 a customer lives one year.

    Raises
    ------
    ParameterError
        If the retention rate is not within 0–1, or is 1: then nobody ever leaves.

    Notes
    -----
    S3, slide t13 names CR and N but has lost the formula; it is from Best, *Market-Based
    Management*. The mean is longer than the half-life, since a few customers stay for very long.

    Examples
    --------
    >>> [round(customer_life(rate), 2) for rate in (0.75, 0.80, 0.85, 0.90)]
    [4.0, 5.0, 6.67, 10.0]
    """
    _share("retention_rate", retention_rate, below=1.0)
    return 1 / (1 - retention_rate)


def retention_for_life(years: float) -> float:
    """Retention rate with which customers stay so long on average: CR = 1 - 1 / N.

    Parameters
    ----------
    years : float
        Expected length of a customer's life, 1 or more.

    Returns
    -------
    float

    Raises
    ------
    ParameterError
        If the life is shorter than one year, which is the shortest that `customer_life` knows.

    Examples
    --------
    >>> retention_for_life(10)
    0.9
    """
    if not years >= 1:
        raise ParameterError(
            N_("A customer's life {name} must be at least one year; {value} is not."), name="years", value=years
        )
    return 1 - 1 / years


def half_life(churn: float) -> float:
    """Time in which half of the customers leave.

    Parameters
    ----------
    churn : float
        Share of those who are left that leaves each year, above 0 and under 1.

    Returns
    -------
    float
        Years.

    Raises
    ------
    ParameterError
        If the churn is not above 0 and under 1.

    Examples
    --------
    >>> round(half_life(0.15), 2), round(half_life(0.10), 2)
    (4.27, 6.58)
    """
    _share("churn", churn, below=1.0)
    _positive("churn", churn)
    return float(np.log(0.5) / np.log(1 - churn))


def doubling_time(growth: float) -> float:
    """Time in which a customer base doubles when it grows by a given share each year.

    Parameters
    ----------
    growth : float
        New customers less those who leave, as a share of the base; above 0.

    Returns
    -------
    float
        Years.

    Raises
    ------
    ParameterError
        If the base does not grow.

    Examples
    --------
    >>> round(doubling_time(0.15 - 0.10), 1)
    14.2
    """
    _positive("growth", growth)
    return float(np.log(2) / np.log(1 + growth))


def survival(churns: Sequence[float], years: int) -> pd.DataFrame:
    """Survival curves: the share that is left after 0, 1, ..., `years` years.

    Parameters
    ----------
    churns : sequence of float
        Yearly churn of each curve.
    years : int
        Last year.

    Returns
    -------
    DataFrame
        Index: year. A column for each churn.

    Raises
    ------
    ParameterError
        As from `retained_share`.

    Examples
    --------
    >>> survival([0.10, 0.25], years=2).loc[2].round(4).tolist()
    [0.81, 0.5625]
    """
    index = pd.RangeIndex(years + 1, name="year")
    return pd.DataFrame({churn: [retained_share(churn, year) for year in index] for churn in churns}, index=index)


@dataclass(frozen=True)
class Churn:
    """Churn as it was measured.

    Parameters
    ----------
    endings : int
        Relationships that ended in the period.
    customer_years : float
        Time that all relationships together lasted in the period, in years of 365.25 days.
    """

    endings: int
    customer_years: float

    @property
    def rate(self) -> float:
        """Endings for each customer-year."""
        return self.endings / self.customer_years

    @property
    def annual(self) -> float:
        """Share of the customers that leaves in a year, at that rate."""
        return float(1 - np.exp(-self.rate))


def annual_churn(began: pd.Series, ended: pd.Series, since: str | Date, until: str | Date) -> Churn:
    """Measure churn from dated relationships, such as agreements.

    Parameters
    ----------
    began : Series of datetime
        First day of each relationship.
    ended : Series of datetime
        The day on which it ended; missing while it goes on.
    since, until : str or date
        The period: `since` is its first day, `until` the day after its last.

    Returns
    -------
    Churn
        Endings, customer-years, and the yearly churn 1 - exp(-endings / customer-years).

    Raises
    ------
    ParameterError
        If the period is not a period.
    DataError
        If a relationship has no first day, ended before it began, or none lasted in the period.

    Notes
    -----
    Dividing the leavers of a year by those who were there on its first day forgets those who came
    and left within it. Customer-years count everybody for as long as they were there.

    Examples
    --------
    >>> began = pd.to_datetime(pd.Series(["2020-01-01", "2024-01-01", "2025-01-01"]))
    >>> ended = pd.to_datetime(pd.Series(["2024-07-01", None, None]))
    >>> churn = annual_churn(began, ended, since="2024-01-01", until="2026-01-01")
    >>> churn.endings, round(churn.customer_years, 2), round(churn.annual, 3)
    (1, 3.5, 0.249)
    """
    start, end = reference_date(since), reference_date(until)
    if not start < end:
        raise ParameterError(N_("The period must end after it begins; {since}–{until} does not."),
                             since=start.date().isoformat(), until=end.date().isoformat())  # fmt: skip
    if began.isna().any() or (ended < began).any():
        raise DataError(N_("Every relationship needs the day on which it began, and none may end before it."))
    first, last = began.where(began > start, start), ended.where(ended < end, end)
    days = (last - first).dt.days.clip(lower=0).sum()
    if not days:
        raise DataError(N_("No relationship lasted in the period, so there is no churn to measure."))
    return Churn(int(((ended >= start) & (ended < end)).sum()), float(days / DAYS_IN_YEAR))


def _share(name: str, value: float, below: float | None = None) -> None:
    ask_about_rate(name, value)
    if not 0 <= value <= 1:
        raise ParameterError(
            N_("The share {name} must lie within 0–1; {value} does not. 15 per cent is 0.15."), name=name, value=value
        )
    if below is not None and not value < below:
        raise ParameterError(N_("The share {name} must be under {limit}; {value} is not."),
                             name=name, limit=f"{below:g}", value=value)  # fmt: skip


def _positive(name: str, value: float) -> None:
    if not value > 0:
        raise ParameterError(N_("The value {name} must be above 0; {value} is not."), name=name, value=value)
