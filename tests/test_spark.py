"""The recipe for a cluster, as the front page gives it, on a cluster of one."""

import re

import duckdb
import pandas as pd
import pytest

from asiakkuus_lib import rfm

AS_OF = "2026-01-01"


def recipe(top, page: str) -> str:
    found = re.findall(
        r"<!-- spark recipe -->\n```python\n(.*?)```\n<!-- end -->", (top / page).read_text("utf-8"), re.S
    )
    assert len(found) == 1, page
    return found[0]


@pytest.mark.parametrize("page", ["README.md", "LUEMINUT.md"])
def test_the_recipe_gives_what_pandas_gives(top, spark, tmp_path, page):
    text = recipe(top, page)
    assert text == recipe(top, "README.md")
    sales = pd.DataFrame(
        {
            "customer_id": ["00123", "00123", "B", "B", "C", "D"],
            "date": pd.to_datetime(
                ["2025-01-01", "2025-12-22", "2025-06-30", "2025-07-01", "2025-12-01", "2025-12-02"]
            ),
            "amount": [10.0, 20.5, 8.0, -3.0, 99.95, -1.0],
        }
    )
    parquet = tmp_path / "sales.parquet"
    # Whole days: Spark would take moments to be in UTC.
    duckdb.from_df(sales).project("customer_id, date::date as date, amount").write_parquet(str(parquet))
    names: dict[str, object] = {}
    assert '"sales.parquet"' in text
    exec(text.replace('"sales.parquet"', repr(str(parquet))), names)

    customers = rfm.rfm_table(sales, AS_OF)
    scores = rfm.rfm_scores(customers, rfm.rfm_thresholds(customers))
    pd.testing.assert_frame_equal(names["customers"], customers)
    pd.testing.assert_frame_equal(names["scores"], scores)
    pd.testing.assert_series_equal(names["segments"], rfm.rfm_segments(scores, age=customers["age"]))
