from .agreements import Agreements, read_agreements
from .bundled import bundled, course_data, labels, value_labels
from .columns import parse_mapping
from .costs import Costs, match_currency, read_costs
from .filled_forms import FilledForm, read_form
from .forms import Form, form_of
from .inputs import Input, read_input
from .ledger import Ledger
from .privacy import SMALLEST_GROUP, pseudonyms
from .quality import verdict
from .read import Transactions, read_transactions

__all__ = [
    "SMALLEST_GROUP",
    "Agreements",
    "Costs",
    "FilledForm",
    "Form",
    "Input",
    "Ledger",
    "Transactions",
    "bundled",
    "course_data",
    "form_of",
    "labels",
    "match_currency",
    "parse_mapping",
    "pseudonyms",
    "read_agreements",
    "read_costs",
    "read_form",
    "read_input",
    "read_transactions",
    "value_labels",
    "verdict",
]
