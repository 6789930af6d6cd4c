"""Read what companies really have, and the data that comes with the course."""

from asiakkuus_lib.data.bundled import bundled, course_data, field_meaning, labels
from asiakkuus_lib.data.columns import parse_mapping
from asiakkuus_lib.data.ledger import Ledger
from asiakkuus_lib.data.read import Transactions, read_transactions

__all__ = [
    "Ledger",
    "Transactions",
    "bundled",
    "course_data",
    "field_meaning",
    "labels",
    "parse_mapping",
    "read_transactions",
]
