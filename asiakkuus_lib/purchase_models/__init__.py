"""Purchase models: who is still a customer, how often they will buy, what that is worth.

Without a contract nobody tells when they leave. These models reckon it from how often and how
recently each customer has bought: `fit_purchases`, `fit_spend`, `residual_clv`. What a purchase leaves
after the cost to serve: `expected_contribution`. With a contract leaving is seen: `fit_sbg` of whole
cohorts, `contract_clv` of each customer. Before believing any of it, hold it against what was not shown to it:
`holdout_summary`, `tracking`, `assess`.

All times that go in or come out are days. `unit_days` of a fit is the unit of its parameters only.
"""

from asiakkuus_lib.purchase_models.bayes import fit_bayes
from asiakkuus_lib.purchase_models.bootstrap import bootstrap
from asiakkuus_lib.purchase_models.contracts import (
    agreement_states,
    contract_clv,
    contract_purchases,
    endings_a_year,
    fit_contract_purchases,
)
from asiakkuus_lib.purchase_models.contribution import expected_contribution
from asiakkuus_lib.purchase_models.fitting import Fit, confidence_intervals
from asiakkuus_lib.purchase_models.gamma_gamma import (
    expected_spend,
    fit_spend,
    frequency_spend_correlation,
    without_money,
)
from asiakkuus_lib.purchase_models.holdout import (
    calibration_by_frequency,
    holdout_error,
    holdout_of,
    holdout_summary,
    tracking,
)
from asiakkuus_lib.purchase_models.purchases import (
    PURCHASE_MODELS,
    expected_new_customer,
    expected_purchases,
    expected_together,
    fit_purchases,
    probability_alive,
    simulate_purchases,
)
from asiakkuus_lib.purchase_models.sbg import contract_retention, contract_survival, contract_value, fit_sbg
from asiakkuus_lib.purchase_models.value import residual_clv
from asiakkuus_lib.purchase_models.verdict import Limits, Reason, Verdict, assess, seasonality

__all__ = [
    "PURCHASE_MODELS",
    "Fit",
    "Limits",
    "Reason",
    "Verdict",
    "agreement_states",
    "assess",
    "bootstrap",
    "calibration_by_frequency",
    "confidence_intervals",
    "contract_clv",
    "contract_purchases",
    "contract_retention",
    "contract_survival",
    "contract_value",
    "endings_a_year",
    "expected_contribution",
    "expected_new_customer",
    "expected_purchases",
    "expected_spend",
    "expected_together",
    "fit_bayes",
    "fit_contract_purchases",
    "fit_purchases",
    "fit_sbg",
    "fit_spend",
    "frequency_spend_correlation",
    "holdout_error",
    "holdout_of",
    "holdout_summary",
    "probability_alive",
    "residual_clv",
    "seasonality",
    "simulate_purchases",
    "tracking",
    "without_money",
]
