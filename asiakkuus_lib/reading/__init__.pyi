from .agreements import Agreements, read_agreements
from .assessment import Assessment, read_assessment, row_names, sheet_names
from .bundled import bundled, course_data, labels
from .columns import parse_mapping
from .costs import Costs, match_currency, read_costs
from .inputs import Input, read_input
from .ledger import Ledger
from .privacy import SMALLEST_GROUP, pseudonyms, too_few, too_small, unlisted
from .quality import verdict
from .read import Transactions, read_transactions

__all__ = [
    "SMALLEST_GROUP",
    "Agreements",
    "Assessment",
    "Costs",
    "Input",
    "Ledger",
    "Transactions",
    "bundled",
    "course_data",
    "labels",
    "match_currency",
    "parse_mapping",
    "pseudonyms",
    "read_agreements",
    "read_assessment",
    "read_costs",
    "read_input",
    "read_transactions",
    "row_names",
    "sheet_names",
    "too_few",
    "too_small",
    "unlisted",
    "verdict",
]
