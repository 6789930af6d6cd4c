"""The summary of lifetimes.

    python -m benchmarks.peers.run_lifetimes DATA with|without [FILE TO KEEP THE RESULT IN]
"""

from benchmarks.data import LAST_DAY
from benchmarks.peers.once import Summarise, run


def prepare() -> Summarise:
    """The function, with its arguments."""
    from lifetimes.utils import summary_data_from_transaction_data

    return lambda data: summary_data_from_transaction_data(
        data, "customer_id", "date", monetary_value_col="amount", observation_period_end=LAST_DAY
    )


if __name__ == "__main__":
    run(prepare)
