"""Read who has an agreement, and since and until when: where leaving is seen, nobody needs to guess it."""

from dataclasses import dataclass
from datetime import date as Date
from pathlib import Path
from typing import TYPE_CHECKING

from asiakkuus_lib.reading.inputs import Input, read_input
from asiakkuus_lib.reading.privacy import Pseudonyms

if TYPE_CHECKING:
    import pandas as pd
    from narwhals.typing import IntoFrame


@dataclass(frozen=True)
class Agreements(Input):
    """Customers who have or have had an agreement.

    The frame has a row for each: `customer_id`, `began`, `ended` (missing while it goes on) and `kind` ("" where
    the file does not tell). Of several agreements of one customer the first beginning and the last end count.
    """

    @property
    def without(self) -> int:
        """Rows of customers who have no agreement: beginning, end and kind are all empty."""
        return self.ledger.silent


def read_agreements(
    source: "str | Path | IntoFrame" = "",
    *,
    bad_rows: str = "stop",
    date_order: str = "auto",
    until: str | Date = "",
    pseudonyms: Pseudonyms | None = None,
) -> Agreements:
    """Read agreements from a file or a dataframe; without one, those of the course's ferry line.

    Parameters
    ----------
    source : str, Path or dataframe
        As for `asiakkuus_lib.reading.read_transactions`. The customer number, the same as in the
        transactions; the day on which the agreement began; and the day on which it ended, empty while
        it goes on. A kind of agreement if wanted. Columns are found by their Finnish, Swedish,
        English or Polish names.
    bad_rows : str
        What to do with rows that cannot be read: "stop", or "skip" them.
    date_order : str
        "auto", "day_first" or "month_first".
    until : str or date
        The reference date. Of a customer's several agreements, one that begins on it or later does not
        count beside those that began before: that the customer will come back is not yet known.
    pseudonyms : Pseudonyms, optional
        Those of the transactions, so that customers still match.

    Returns
    -------
    Agreements

    Raises
    ------
    DataError
        If the file cannot be read, lacks a column that is needed, or its rows cannot be read.

    Examples
    --------
    >>> read_agreements().frame.columns.tolist()
    ['customer_id', 'began', 'ended', 'kind']
    >>> import pandas as pd
    >>> made = pd.DataFrame({"Asiakas": ["00123"], "Sopimus alkoi": ["13.2.2024"], "Sopimus päättyi": [""]})
    >>> read_agreements(made).frame[["customer_id", "began"]].to_dict("records")
    [{'customer_id': '00123', 'began': Timestamp('2024-02-13 00:00:00')}]
    """
    read = read_input("agreements", source, bad_rows=bad_rows, date_order=date_order, pseudonyms=pseudonyms)
    rows = read.frame if "kind" in read.frame else read.frame.assign(kind="")
    return Agreements(**{**vars(read), "frame": _one_a_customer(_begun(rows, until))})


def _begun(rows: "pd.DataFrame", until: str | Date) -> "pd.DataFrame":
    """Without the agreements to come of customers who have had one before."""
    import pandas as pd

    if not until:
        return rows
    begun = rows["began"] < pd.Timestamp(until)
    return rows[begun | ~rows["customer_id"].isin(rows.loc[begun, "customer_id"])]


def _one_a_customer(rows: "pd.DataFrame") -> "pd.DataFrame":
    """Of several agreements the first beginning and, unless one goes on, the last end; the kind of the latest."""
    import pandas as pd

    latest = rows.sort_values("began", kind="stable").groupby("customer_id", sort=False)
    frame = latest.agg(began=("began", "first"), ended=("ended", "max"), kind=("kind", "last"))
    goes_on = rows["ended"].isna().groupby(rows["customer_id"]).any()
    frame["ended"] = frame["ended"].mask(goes_on.reindex(frame.index).astype(bool), pd.NaT)
    return frame.sort_index().reset_index()
