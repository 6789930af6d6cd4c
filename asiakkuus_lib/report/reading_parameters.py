"""The parameters that tell how purchases are read: the same in every report that reads them, and in the check."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from asiakkuus_lib.report.parameters import read_parameters

if TYPE_CHECKING:
    import pandas as pd

    from asiakkuus_lib.reading import Input, Transactions
    from asiakkuus_lib.reading.privacy import Pseudonyms

# As in the parameters cell of a report, where each has its help too.
READING = read_parameters("""
data_table: str = ""
columns: str = ""
bad_rows: str = "stop"  # [stop|skip]
date_order: str = "auto"  # [auto|day_first|month_first]
decimal_mark: str = "auto"  # [auto|comma|point]
returns: str = "net"  # [net|drop|separate]
duplicates: str = "keep"  # [keep|drop]
since: str = ""  # [date]
pseudonymise: bool = False
as_of: str = ""  # [date]
""")


# Those of them that tell how anything else is read.
FURTHER = {name: READING[name] for name in ("bad_rows", "date_order", "decimal_mark", "pseudonymise")}


def read_purchases(path: str, values: Mapping[str, Any], hidden: "Pseudonyms | None") -> "Transactions":
    """Read purchases as the parameters say.

    Parameters
    ----------
    path : str
        The file; empty for the course's own data.
    values : mapping
        A value for each of `READING`, and whatever else.
    hidden : Pseudonyms or None
        The pseudonyms of the customers.
    """
    from asiakkuus_lib.reading import parse_mapping, read_transactions

    as_they_are = {
        name: values[name]
        for name in ("data_table", "bad_rows", "date_order", "decimal_mark", "returns", "duplicates", "since")
    }
    return read_transactions(
        path, columns=parse_mapping(values["columns"]), until=values["as_of"], pseudonyms=hidden, **as_they_are
    )


def read_further(
    values: Mapping[str, Any], reference: "pd.Timestamp | None", hidden: "Pseudonyms | None", own: bool
) -> "dict[str, Input]":
    """Read what a report reads beside purchases, as the parameters say.

    Parameters
    ----------
    values : mapping
        A value for each of `READING`, a path for each further input (`register_path`), and whatever else. A path
        that is empty means the course's own data, where all is the course's own; else there is none.
    reference : Timestamp or None
        The reference date; None where it is not known yet.
    hidden : Pseudonyms or None
        Those of the purchases.
    own : bool
        Whether all is the course's own.

    Returns
    -------
    dict of name to Input
    """
    from asiakkuus_lib.reading import read_agreements, read_costs, read_input
    from asiakkuus_lib.reading.kinds import kinds

    told = {name: values[name] for name in ("bad_rows", "date_order", "decimal_mark")}
    rows = {"bad_rows": told["bad_rows"], "pseudonyms": hidden}
    found: dict[str, Input] = {}
    for kind in kinds().values():
        path = values.get(f"{kind.name}_path")
        if path or (path == "" and own and kind.own):
            if kind.name == "costs":
                found[kind.name] = read_costs(path, decimal_mark=told["decimal_mark"], **rows)
            elif kind.name == "agreements":
                found[kind.name] = read_agreements(path, date_order=told["date_order"], until=reference or "", **rows)
            else:
                found[kind.name] = read_input(kind.name, path, pseudonyms=hidden, **told)
    return found
