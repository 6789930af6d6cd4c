"""The report clv on files of agreements and costs that know only some of the customers, or none."""

import json
import re

import numpy as np
import pandas as pd
import pytest

from asiakkuus_lib.cli import run
from tests.test_report_claims import page

CUSTOMERS = [f"K{n:02d}" for n in range(60)]


def sales() -> list[tuple]:
    days = pd.date_range("2023-01-01", "2024-12-20", freq="9D")
    return [
        (who, days[step].date(), 10 + (7 * n) % 31)
        for n, who in enumerate(CUSTOMERS) for step in range(n % 7, 60 if n % 3 else len(days), 3 + n % 17)
    ]  # fmt: skip


def agreements(tmp_path, customers: list[str], began: str = "2023-01-01") -> tuple[str, str]:
    file = tmp_path / "agreements.csv"
    table = pd.DataFrame({"Customer number": customers, "Agreement began": began, "Agreement ended": ""})
    table.to_csv(file, index=False)
    return "--set", f"agreements_path={file}"


def costs(tmp_path, customers: list[str], service: float = 1.0) -> tuple[str, str]:
    file = tmp_path / "costs.csv"
    years = pd.DataFrame({"customer_id": customers, "service": service})
    pd.concat([years.assign(year=year) for year in (2023, 2024)]).to_csv(file, index=False)
    return "--set", f"costs_path={file}"


def record(tmp_path) -> dict:
    return json.loads((tmp_path / "out" / "clv.json").read_text("utf-8"))["key_figures"]


@pytest.mark.parametrize(("customers", "began"), [(["X1", "X2"], "2023-01-01"), (CUSTOMERS[:20], "2027-01-01")])
def test_agreements_that_tell_of_nobody(customers, began, tmp_path):
    """Of other customers, or not yet begun: everybody is one without an agreement, and the page asks."""
    told = page(tmp_path, "clv", sales(), *agreements(tmp_path, customers, began))
    assert "60 have none" in told and "Are the customer numbers written in the same way?" in told
    assert record(tmp_path)["customer_equity"] > 0


def test_agreements_given_up_by_customers_who_still_buy(tmp_path):
    file = tmp_path / "given_up.csv"
    table = {"Customer number": CUSTOMERS, "Agreement began": "2021-01-01", "Agreement ended": "2022-06-01"}
    pd.DataFrame(table).to_csv(file, index=False)
    told = page(tmp_path, "clv", sales(), "--set", f"agreements_path={file}")
    assert "60 have none" in told and "written in the same way" not in told


@pytest.mark.parametrize("known", [CUSTOMERS[:30], CUSTOMERS[30:]], ids=["with", "without"])
def test_costs_of_one_kind_of_customers_only(known, tmp_path):
    """Costs known only of those with an agreement, or only of the others: these take the mean of all."""
    told = page(tmp_path, "clv", sales(), *agreements(tmp_path, CUSTOMERS[:30]), *costs(tmp_path, known))
    assert "Costs are known for 30 customers" in told and record(tmp_path)["customer_equity"] > 0


@pytest.mark.parametrize(
    ("bound", "words", "hidden"),
    [
        (CUSTOMERS[:6], "The 6 customers with an agreement are not in it", ()),
        (CUSTOMERS[:3], "Customers with an agreement are not in it", ("--pseudonymise",)),
        (CUSTOMERS[6:], "The 6 customers without an agreement are not in it", ()),
        (CUSTOMERS[3:], "Customers without an agreement are not in it", ("--pseudonymise",)),
    ],
)
def test_customers_without_a_value_are_told(bound, words, hidden, tmp_path):
    told = page(tmp_path, "clv", sales(), *agreements(tmp_path, bound), *hidden)
    assert words in told
    if hidden:
        assert not re.search(r"(have bought|in the data): 3\b", told)


def test_who_has_left_is_worth_nothing_without_a_sign(tmp_path):
    file = tmp_path / "ended.csv"
    table = (
        pd.DataFrame(sales(), columns=["customer_id", "day", "money"]).groupby("customer_id")["day"].agg(["min", "max"])
    )
    table.reset_index().set_axis(["customer_id", "began", "ended"], axis="columns").to_csv(file, index=False)
    told = page(tmp_path, "clv", sales(), "--set", f"agreements_path={file}", *costs(tmp_path, CUSTOMERS, 900.0))
    assert "Customer equity is 0" in told and "−0" not in told


def test_no_money_is_expected_of_those_who_got_all_free_also_where_costs_are_known_of_others(tmp_path):
    free = [(f"Z{n}", day, 0) for n in range(6) for day in ("2024-06-01", "2024-10-01")]
    assert "no money is expected of them" in page(tmp_path, "clv", sales() + free, *costs(tmp_path, CUSTOMERS))
    listed = pd.read_excel(tmp_path / "out" / "clv.xlsx", sheet_name="Customers", dtype={"Customer": str})
    assert (listed.loc[listed["Customer"].str.startswith("Z"), "Left of a purchase"] == 0).all()


def test_a_year_in_which_nothing_happened_is_not_one_in_which_something_was_left(tmp_path):
    """All purchases of the first ten are of 2023 and leave a loss; 2024 has a row of zeros."""
    rows = [row for row in sales() if row[0] not in CUSTOMERS[:10]]
    early = [
        (who, day.date(), 30) for who in CUSTOMERS[:10] for day in pd.date_range("2023-03-01", "2023-12-28", freq="11D")
    ]
    _name, told = costs(tmp_path, CUSTOMERS, 0.0)
    file = told.removeprefix("costs_path=")
    table = pd.read_csv(file)
    table.loc[table["customer_id"].isin(CUSTOMERS[:10]) & (table["year"] == 2023), "service"] = 300.0
    table.to_csv(file, index=False)
    page(tmp_path, "clv", rows + early, "--set", told, "--set", "contact_cost=0", "--set", "model=bg_nbd")
    listed = pd.read_excel(tmp_path / "out" / "clv.xlsx", sheet_name="Customers")
    actions = listed.set_index("Customer").loc[CUSTOMERS[:10], "Action"]
    assert set(actions) <= {"Change the terms", "Let go"}


def test_a_spend_without_a_mean_is_a_reason_not_a_failure(tmp_path):
    """A few spend thousands of times what the others do: the values are not given, the rest of the page is."""
    usual = dict(zip(CUSTOMERS, (np.random.default_rng(9).pareto(0.4, 60) + 1) * 3, strict=True))
    rows = [(who, day, round(usual[who] * (0.8 + money / 100), 2)) for who, day, money in sales()]
    told = page(tmp_path, "clv", rows + [(f"Z{n}", "2024-03-01", 5) for n in range(20)])
    assert "the mean spend of all customers is not finite" in told and record(tmp_path)["usable"] == "no"


def test_the_costs_of_a_few_are_not_told_by_the_mean_of_all(tmp_path, capsys):
    """What a purchase of the others is supposed to leave would be what these few have left."""
    file, out = tmp_path / "sales.csv", tmp_path / "out"
    pd.DataFrame(sales(), columns=["customer", "date", "amount"]).to_csv(file, index=False)
    few = costs(tmp_path, CUSTOMERS[:3], 777.0)
    ask = ["report", "clv", "--data", str(file), "--lang", "en", "--out", str(out), *few]
    assert run([*ask, "--pseudonymise"]) == 1 and not list(out.glob("*"))
    assert "Costs are known of under 5 customers" in capsys.readouterr().err
    assert run(ask) == 0


def test_a_mean_is_taken_of_no_fewer_than_five(tmp_path):
    """Three with an agreement have costs, and so have ten without: nobody's value hangs on the three alone."""
    bound = CUSTOMERS[:30]
    known = bound[:3] + CUSTOMERS[30:40]
    name, told = costs(tmp_path, known, 0.0)
    file = told.removeprefix("costs_path=")
    table = pd.read_csv(file)
    table.loc[table["customer_id"].isin(known[:3]), "service"] = 77_777.0
    table.to_csv(file, index=False)
    page(tmp_path, "clv", sales(), *agreements(tmp_path, bound), name, told, "--pseudonymise")
    listed = pd.read_excel(tmp_path / "out" / "clv.xlsx", sheet_name="Customers")
    left = listed["Left of a purchase"].round(6)
    usual = left.value_counts().index[0]
    paid = pd.DataFrame(sales(), columns=["who", "day", "money"]).assign(left=lambda t: t["money"] * 0.3)
    days = paid[paid["who"].isin(known[:3])].groupby("who")["left"].agg(["sum", "size"])
    alone = ((days["sum"] - 2 * 77_777) / days["size"]).mean()
    assert abs(usual - alone) > 100


@pytest.mark.parametrize("report", ["clv", "profitability"])
def test_costs_of_other_years_are_called_that(report, tmp_path, capsys):
    file, out = tmp_path / "sales.csv", tmp_path / "out"
    pd.DataFrame(sales(), columns=["customer", "date", "amount"]).to_csv(file, index=False)
    _name, told = costs(tmp_path, CUSTOMERS)
    old = told.removeprefix("costs_path=")
    pd.read_csv(old).assign(year=lambda table: table["year"] - 10).to_csv(old, index=False)
    assert run(["report", report, "--data", str(file), "--set", told, "--lang", "en", "--out", str(out)]) == 1
    said = capsys.readouterr().err
    assert "2013–2014" in said and "2023–2024" in said and "written in the same way" not in said
