"""Every number that the prose of chapter 6 states, against the data."""

from pathlib import Path

import nbformat
import pytest

from asiakkuus_lib import rfm
from asiakkuus_lib.reading import course_data, read_transactions

TOP = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def purchases():
    return read_transactions().frame


@pytest.fixture(scope="module")
def customers(purchases):
    return rfm.rfm_table(purchases, "2026-01-01")


@pytest.fixture(scope="module")
def segments(customers):
    return rfm.rfm_segments(rfm.rfm_scores(customers, rfm.rfm_thresholds(customers)), 5, customers["age"])


@pytest.fixture(scope="module", params=["fi", "en"])
def prose(request):
    notebook = nbformat.read(TOP / "notebooks" / request.param / "06_rfm.ipynb", as_version=4)
    return "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")


def test_the_two_hundred_biggest(customers, segments, prose):
    biggest = customers.nlargest(200, "monetary")
    kinds = course_data("customers").set_index("customer_id")["customer_type"]
    silent = biggest[biggest["recency"] > 365]
    assert (kinds[biggest.index] == "business").sum() == 190 and "190" in prose
    assert (biggest["recency"] <= 30).sum() == 75 and "75" in prose
    assert (biggest["recency"] <= 90).sum() == 151 and "151" in prose
    assert len(silent) == 14 and " 14 " in prose
    assert segments[silent.index].value_counts().to_dict() == {"cannot_lose": 9, "going_quiet": 5}


def test_the_one_customer(purchases, customers, prose):
    assert customers.loc["A03508"].tolist()[:3] == [145, 3, 89.40]
    rows = purchases[purchases["customer_id"] == "A03508"]
    assert len(rows) == 5 and str(rows["date"].max().date()) == "2025-08-09"
    assert rfm.rfm_table(purchases, "2025-09-01").loc["A03508", "recency"] == 23
    assert "145" in prose and "89" in prose and "23" in prose


def test_the_twins(purchases, customers):
    measures = ["recency", "frequency", "monetary"]
    assert customers.loc["A03463", measures].tolist() == customers.loc["A03508", measures].tolist()
    groups = purchases.groupby("customer_id")["product_group"].agg(set)
    assert not groups["A03463"] & groups["A03508"]
    pieces = purchases.groupby(["customer_id", "product"])["quantity"].sum()
    assert pieces["A03463"].to_dict() == {"R01": 6}
    assert pieces["A03508"].to_dict() == {"K01": 1, "K02": 1, "K03": 1, "M02": 1, "V03": 3}


def test_half_have_bought_once_and_the_mean_is_nine(customers):
    assert round((customers["frequency"] == 1).mean(), 2) == 0.50
    assert round(customers["frequency"].mean()) == 9


@pytest.mark.parametrize(("q", "empty"), [(5, 1), (10, 4)])
def test_empty_classes(customers, q, empty):
    scores = rfm.rfm_scores(customers, rfm.rfm_thresholds(customers, q))
    assert q - scores["F"].nunique() == empty
    assert round((scores["F"] == 1).mean(), 2) == 0.50


def test_the_call_list_and_its_consents(segments, prose):
    chosen = segments.index[segments == "cannot_lose"]
    consent = course_data("customers").set_index("customer_id")["marketing_consent"][chosen]
    assert len(chosen) == 216 and "216" in prose
    assert (consent == "yes").sum() == 141 and "**141**" in prose


def test_the_pensioner_scores_555(customers):
    scores = rfm.rfm_scores(customers, rfm.rfm_thresholds(customers))
    assert scores.loc["A00419", "code"] == "555"


def test_the_cut_offs_printed_in_the_exercise(customers):
    cuts = rfm.rfm_thresholds(customers)
    assert cuts["recency"] == [64, 170, 505, 835]
    assert cuts["frequency"] == [1, 1, 3, 11]
    assert cuts["monetary"] == [56.04, 113.38, 289.82, 1508.16]


def test_the_four_methods_of_the_polish_lecture(prose):
    symptom = course_data("loyalty_symptoms").set_index("symptom").loc["repeat_purchases"]
    rows = [line.split("|")[1].strip() for line in prose.splitlines() if line.startswith("| ")][1:]
    assert rows in (symptom["methods_fi"].split("; "), symptom["methods_en"].split("; "))
