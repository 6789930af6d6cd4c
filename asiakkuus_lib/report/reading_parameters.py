"""The parameters that tell how purchases are read: the same in every report that reads them, and in the check."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from asiakkuus_lib.report.parameters import read_parameters

if TYPE_CHECKING:
    from asiakkuus_lib.reading import Transactions
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
