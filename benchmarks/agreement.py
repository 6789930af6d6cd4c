"""Whether summaries kept in Parquet files hold the same numbers.

    python -m benchmarks.agreement OURS THEIRS
"""

import json
import sys

import duckdb

# Peers have 0 where we have nothing: the money of a repeat purchase of those who never came back.
# Theirs are means of floats, ours of whole cents; a millionth of a unit of money is forgiven.
COMPARED = """
    select count(*), count(*) filter (coalesce(
        ours.frequency = theirs.frequency and ours.recency = theirs.recency and ours."T" = theirs."T"
        and (ours.monetary_value is null) = (ours.frequency = 0)
        and abs(coalesce(ours.monetary_value, 0) - theirs.monetary_value) < 0.000001, false))
    from read_parquet('{}') ours full join read_parquet('{}') theirs using (customer_id)"""


def main(ours: str, theirs: str) -> None:
    """Count the customers of either side, and those whose numbers are the same on both."""
    ((in_all, same),) = duckdb.sql(COMPARED.format(ours, theirs)).fetchall()
    print(json.dumps({"customers": in_all, "same": same}))


if __name__ == "__main__":
    main(*sys.argv[1:])
