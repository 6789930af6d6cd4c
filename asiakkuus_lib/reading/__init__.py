"""Read what companies really have, and the data that comes with the course."""

from asiakkuus_lib.reading.agreements import Agreements, read_agreements
from asiakkuus_lib.reading.assessment import Assessment, read_assessment, row_names, sheet_names
from asiakkuus_lib.reading.bundled import bundled, course_data, field_meaning, labels
from asiakkuus_lib.reading.columns import parse_mapping
from asiakkuus_lib.reading.costs import Costs, match_currency, read_costs
from asiakkuus_lib.reading.ledger import Ledger
from asiakkuus_lib.reading.privacy import SMALLEST_GROUP, pseudonyms, too_few, too_small, unlisted
from asiakkuus_lib.reading.quality import verdict
from asiakkuus_lib.reading.read import Transactions, read_transactions

__all__ = [
    "SMALLEST_GROUP",
    "Agreements",
    "Assessment",
    "Costs",
    "Ledger",
    "Transactions",
    "bundled",
    "course_data",
    "field_meaning",
    "labels",
    "match_currency",
    "parse_mapping",
    "pseudonyms",
    "read_agreements",
    "read_assessment",
    "read_costs",
    "read_transactions",
    "row_names",
    "sheet_names",
    "too_few",
    "too_small",
    "unlisted",
    "verdict",
]
