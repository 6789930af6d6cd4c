"""The parameters that tell how purchases are read: the same in every report that reads them, and in the check."""

from asiakkuus_lib.report.parameters import read_parameters

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
