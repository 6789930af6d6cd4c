"""Read who has an agreement, and since and until when: where leaving is seen, nobody needs to guess it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date as Date
from pathlib import Path
from typing import TYPE_CHECKING

from asiakkuus_lib.errors import N_, DataError
from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.reading import dates
from asiakkuus_lib.reading.bundled import bundled
from asiakkuus_lib.reading.columns import find_agreement_columns, list_headings, refuse_repeated, total_words
from asiakkuus_lib.reading.costs import evened, refusals, refuse_codes, unreadable
from asiakkuus_lib.reading.privacy import Pseudonyms
from asiakkuus_lib.reading.rows import clean_sql, day_sql, id_sql, is_text
from asiakkuus_lib.reading.sources import Source, open_source

if TYPE_CHECKING:
    import pandas as pd
    from narwhals.typing import IntoFrame

_REFUSED = {
    "no_customer": N_("no customer"),
    "total_row": N_("a row of totals, not of a customer"),
    "bad_began": N_("the day on which the agreement began is missing or cannot be read"),
    "bad_ended": N_("the day on which the agreement ended cannot be read"),
    "ends_first": N_("the agreement ends before it begins"),
}


@dataclass(frozen=True)
class Agreements:
    """Customers who have or have had an agreement.

    Parameters
    ----------
    frame : DataFrame
        A row for each: `customer_id`, `began`, `ended` (missing while it goes on) and `kind` ("" where
        the file does not tell). Of several agreements of one customer the first beginning and the
        last end count.
    columns : mapping of field to heading
        Which column of the file was read as what.
    source, fingerprint : str
        Name and SHA-256 of the file.
    rows_read : int
        Rows of data.
    without : int
        Rows of customers who have no agreement: beginning, end and kind are all empty.
    refused : tuple of (reason, lines)
        Rows that were left out, with their line numbers.
    """

    frame: "pd.DataFrame" = field(repr=False)
    columns: Mapping[str, str]
    source: str
    fingerprint: str
    rows_read: int
    without: int
    refused: tuple[tuple[str, tuple[int, ...]], ...]

    def to_dict(self) -> dict:
        """What was read and how, for a record in JSON."""
        return {
            "source": self.source,
            "sha256": self.fingerprint,
            "columns": dict(self.columns),
            "rows_read": self.rows_read,
            "rows_used": self.rows_read - self.without - sum(len(lines) for _reason, lines in self.refused),
            "refused": {reason: len(lines) for reason, lines in self.refused},
        }


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
    if isinstance(source, (str, Path)) and not str(source):
        source = bundled("data", "course", "customers.csv")
    with open_source(source, None, _recognised) as opened:
        return _read(opened, bad_rows, date_order, until, pseudonyms)


def _recognised(headings: Sequence[str]) -> bool:
    return len(_needed(find_agreement_columns([heading.strip() for heading in headings]))) == 3


def _read(
    opened: Source, bad_rows: str, date_order: str, until: str | Date, pseudonyms: Pseudonyms | None
) -> Agreements:
    headings = [heading.strip() for heading in opened.headings]
    columns = find_agreement_columns(headings)
    _refuse_unknown(opened.label, headings, columns)
    opened = evened(opened)
    rows = _rows(opened, {name: headings.index(heading) for name, heading in columns.items()}, date_order)
    if rows.empty:
        raise DataError(N_("The file {file} has headings but no rows."), file=opened.label)
    if not pseudonyms:
        refuse_codes(opened, rows["customer_id"], columns["customer_id"])
    refused = refusals(opened, rows, _REFUSED)
    if refused and (bad_rows == "stop" or not (rows["fate"] == "").any()):
        raise unreadable(opened.label, refused, _REFUSED)
    kept = rows[rows["fate"] == ""]
    frame = _one_a_customer(_begun(kept, until))
    if pseudonyms:
        frame["customer_id"] = [pseudonyms.of(customer) for customer in frame["customer_id"]]
    without = int((rows["fate"] == "none").sum())
    return Agreements(frame, columns, opened.label, opened.fingerprint(), len(rows), without, refused)


def _needed(columns: Mapping[str, str]) -> set[str]:
    return {"customer_id", "began", "ended"} & set(columns)


def _refuse_unknown(file: str, headings: list[str], columns: Mapping[str, str]) -> None:
    if len(_needed(columns)) < 3:
        raise DataError(
            N_(
                "{file}: a file of agreements needs the customer and the days on which the agreement began and ended. "
                "The columns are: {seen}. Call them for example {example}."
            ),
            file=file,
            seen=list_headings(headings),
            example=_("Customer number, Agreement began, Agreement ended"),
        )
    refuse_repeated(headings, columns, file)


def _rows(source: Source, places: Mapping[str, int], date_order: str) -> "pd.DataFrame":
    """Every row that is not blank: `customer_id`, `began`, `ended`, `kind`, `fate` and, where it is known, `line`."""
    import numpy as np
    import pandas as pd

    kinds = {name: source.types[place] for name, place in places.items()}
    cells = {name: f"c{place}" for name, place in places.items()}
    texts = [cells[name] for name in ("began", "ended") if is_text(kinds[name])]
    seen: list[str] = []
    for cell in texts:
        asked = f"select min({cell}) from {source.scan} where trim({cell}) <> '' group by {dates.day_text_sql(cell)}"
        seen += [one for (one,) in source.connection.execute(asked).fetchall()]
    form = dates.decide(seen, source.label, date_order) if seen else dates.DateForm(True, "")
    chosen = [f"coalesce({clean_sql(id_sql(cells['customer_id'], kinds['customer_id']))}, '') as customer_id"]
    for name in ("began", "ended"):
        quick, careful = day_sql(cells[name], kinds[name], form)
        chosen.append(f"coalesce({quick}, {careful}) as {name}")
        chosen.append(f"trim(coalesce({cells[name]}::varchar, '')) <> '' as told_{name}")
    kind = f"coalesce({clean_sql(cells['kind'] + '::varchar')}, '')" if "kind" in cells else "''"
    every = " || ".join(f"coalesce({cell}::varchar, '')" for cell in source.cells)
    chosen += [f"{kind} as kind", f"trim({every}) = '' as blank", "" if source.dialect else f"{source.lines} as line"]
    rows = source.connection.execute(f"select {', '.join(filter(None, chosen))} from {source.scan}").df()
    for name in ("began", "ended"):
        rows[name] = pd.to_datetime(rows[name])
    customer = rows["customer_id"]
    nothing = ~(rows["told_began"] | rows["told_ended"] | (rows["kind"] != ""))
    rows["fate"] = np.select(
        [
            customer.str.casefold().str.rstrip(":").isin(total_words()), customer == "", nothing, rows["began"].isna(),
            rows["told_ended"] & rows["ended"].isna(), rows["ended"] < rows["began"],
        ],
        ["total_row", "no_customer", "none", "bad_began", "bad_ended", "ends_first"],
        default="",
    )  # fmt: skip
    return rows[~rows["blank"]]


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
