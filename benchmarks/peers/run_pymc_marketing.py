"""The summary of pymc-marketing.

    python -m benchmarks.peers.run_pymc_marketing DATA with|without [FILE TO KEEP THE RESULT IN]
"""

from benchmarks.data import LAST_DAY
from benchmarks.peers.once import Summarise, run


def prepare() -> Summarise:
    """The function, with its arguments."""
    from pymc_marketing.clv.utils import rfm_summary

    return lambda data: rfm_summary(
        data, "customer_id", "date", monetary_value_col="amount", observation_period_end=LAST_DAY
    )


if __name__ == "__main__":
    run(prepare)
