"""The report clv on files of agreements and costs that know only some of the customers, or none."""

import json
import re
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from asiakkuus_lib.cli import run
from asiakkuus_lib.errors import DataError
from asiakkuus_lib.lessons.l08_clv import findings
from asiakkuus_lib.lessons.l08_clv.case import Clv
from asiakkuus_lib.locale import use_language
from asiakkuus_lib.reading import SMALLEST_GROUP, course_data, read_transactions
from asiakkuus_lib.reading.privacy import KEY_VARIABLE
from asiakkuus_lib.report import Finding
from asiakkuus_lib.report.catalogue import reports
from asiakkuus_lib.show import number
from tests.in_process import text_of, undrawn
from tests.test_findings import told_by
from tests.test_small_groups import found

pytestmark = pytest.mark.usefixtures("reads_remembered")

CUSTOMERS = [f"K{n:02d}" for n in range(60)]


def sales() -> list[tuple]:
    days = pd.date_range("2023-01-01", "2024-12-20", freq="9D")
    return [
        (who, days[step].date(), 10 + (7 * n) % 31)
        for n, who in enumerate(CUSTOMERS) for step in range(n % 7, 60 if n % 3 else len(days), 3 + n % 17)
    ]  # fmt: skip


def agreements(tmp_path, customers: list[str], began="2023-01-01", ended="") -> dict[str, str]:
    file = tmp_path / "agreements.csv"
    table = pd.DataFrame({"Customer number": customers, "Agreement began": began, "Agreement ended": ended})
    table.to_csv(file, index=False)
    return {"agreements_path": str(file)}


def costs(tmp_path, customers: list[str], service: float = 1.0, of_some: dict[tuple[str, int], float] | None = None) -> dict[str, str]:
    """Costs of 2023 and 2024, the same for everybody but for some customers and years."""
    file = tmp_path / "costs.csv"
    years = pd.DataFrame({"customer_id": customers, "service": service})
    table = pd.concat([years.assign(year=year) for year in (2023, 2024)]).set_index(["customer_id", "year"])
    for place, money in (of_some or {}).items():
        table.loc[place, "service"] = money
    table.reset_index().to_csv(file, index=False)
    return {"costs_path": str(file)}


def read(tmp_path, rows: list[tuple], **given) -> Clv:
    """The case of these rows: customer, date, amount."""
    use_language("en")
    path = tmp_path / "sales.csv"
    pd.DataFrame(rows, columns=["customer", "date", "amount"]).to_csv(path, index=False)
    defaults = {name: parameter.default for name, parameter in reports("en")["clv"].parameters.items()}
    return Clv.read({**defaults, "data_path": str(path), **given})


def said(case: Clv) -> str:
    """All that the report says, but for what it shows of the file."""
    return "\n".join(text_of(tell(case)) for tell in told_by(findings))


def figures(case: Clv) -> dict:
    return {figure.name: figure.value for figure in findings.figures(case).figures}


@pytest.mark.parametrize(("customers", "began"), [(["X1", "X2"], "2023-01-01"), (CUSTOMERS[:20], "2027-01-01")])
def test_agreements_that_tell_of_nobody(customers, began, tmp_path):
    """Of other customers, or not yet begun: everybody is one without an agreement, and the page asks."""
    case = read(tmp_path, sales(), **agreements(tmp_path, customers, began))
    told = said(case)
    assert "60 have none" in told and "Are the customer numbers written in the same way?" in told
    assert figures(case)["customer_equity"] > 0


def test_agreements_given_up_by_customers_who_still_buy(tmp_path):
    told = said(read(tmp_path, sales(), **agreements(tmp_path, CUSTOMERS, "2021-01-01", "2022-06-01")))
    assert "60 have none" in told and "written in the same way" not in told


@pytest.mark.parametrize("known", [CUSTOMERS[:30], CUSTOMERS[30:]], ids=["with", "without"])
def test_costs_of_one_kind_of_customers_only(known, tmp_path):
    """Costs known only of those with an agreement, or only of the others: these take the mean of all."""
    case = read(tmp_path, sales(), **agreements(tmp_path, CUSTOMERS[:30]), **costs(tmp_path, known))
    assert "Costs are known for 30 customers" in said(case) and figures(case)["customer_equity"] > 0


@pytest.mark.parametrize(
    ("bound", "words", "hidden"),
    [
        (CUSTOMERS[:6], "The 6 customers with an agreement are not in it", False),
        (CUSTOMERS[:3], "Customers with an agreement are not in it", True),
        (CUSTOMERS[6:], "The 6 customers without an agreement are not in it", False),
        (CUSTOMERS[3:], "Customers without an agreement are not in it", True),
    ],
)
def test_customers_without_a_value_are_told(bound, words, hidden, tmp_path):
    told = said(read(tmp_path, sales(), **agreements(tmp_path, bound), pseudonymise=hidden))
    assert words in told
    if hidden:
        assert not re.search(r"(have bought|in the data): 3\b", told) and not re.search(r"\b(3|57) (customers|have)\b", told)


def test_who_has_left_is_worth_nothing_without_a_sign(tmp_path):
    spans = pd.DataFrame(sales(), columns=["who", "day", "money"]).groupby("who")["day"].agg(["min", "max"])
    ended = agreements(tmp_path, spans.index, spans["min"].to_numpy(), spans["max"].to_numpy())
    told = said(read(tmp_path, sales(), **ended, **costs(tmp_path, CUSTOMERS, 900.0)))
    assert "Customer equity is 0" in told and "−0" not in told


def test_no_money_is_expected_of_those_who_got_all_free_also_where_costs_are_known_of_others(tmp_path):
    free = [(f"Z{n}", day, 0) for n in range(6) for day in ("2024-06-01", "2024-10-01")]
    case = read(tmp_path, sales() + free, **costs(tmp_path, CUSTOMERS))
    assert "no money is expected of them" in said(case)
    assert (case.values.loc[case.values.index.str.startswith("Z"), "contribution"] == 0).all()


def test_a_year_in_which_nothing_happened_is_not_one_in_which_something_was_left(tmp_path):
    """All purchases of the first ten are of 2023 and leave a loss; 2024 has a row of zeros."""
    rows = [row for row in sales() if row[0] not in CUSTOMERS[:10]]
    early = [
        (who, day.date(), 30) for who in CUSTOMERS[:10] for day in pd.date_range("2023-03-01", "2023-12-28", freq="11D")
    ]
    dear = costs(tmp_path, CUSTOMERS, 0.0, of_some={(who, 2023): 300.0 for who in CUSTOMERS[:10]})
    case = read(tmp_path, rows + early, **dear, contact_cost=0.0, model="bg_nbd")
    assert set(case.values.loc[CUSTOMERS[:10], "action"]) <= {"change_terms", "let_go"}


def test_a_spend_without_a_mean_is_a_reason_not_a_failure(tmp_path):
    """A few spend thousands of times what the others do: the values are not given, the rest of the page is."""
    usual = dict(zip(CUSTOMERS, (np.random.default_rng(9).pareto(0.4, 60) + 1) * 3, strict=True))
    rows = [(who, day, round(usual[who] * (0.8 + money / 100), 2)) for who, day, money in sales()]
    case = read(tmp_path, rows + [(f"Z{n}", "2024-03-01", 5) for n in range(20)])
    assert "the mean spend of all customers is not finite" in said(case) and figures(case)["usable"] == "no"
    begin = findings.start(case)
    assert "no advice" in begin.headline and not begin.actions and "not finite" in begin.caveat


def test_the_costs_of_a_few_are_not_told_by_the_mean_of_all(tmp_path):
    """What a purchase of the others is supposed to leave would be what these few have left."""
    few = costs(tmp_path, CUSTOMERS[:3], 777.0)
    with pytest.raises(DataError, match="Costs are known of under 5 customers"):
        said(read(tmp_path, sales(), **few, pseudonymise=True))
    assert said(read(tmp_path, sales(), **few))


def test_a_mean_is_taken_of_no_fewer_than_five(tmp_path):
    """Three with an agreement have costs, and so have ten without: nobody's value hangs on the three alone."""
    bound = CUSTOMERS[:30]
    dear = costs(tmp_path, bound[:3] + CUSTOMERS[30:40], 0.0, of_some={(who, year): 77_777.0 for who in bound[:3] for year in (2023, 2024)})
    case = read(tmp_path, sales(), **agreements(tmp_path, bound), **dear, pseudonymise=True)
    usual = case.values["contribution"].round(6).value_counts().index[0]
    paid = pd.DataFrame(sales(), columns=["who", "day", "money"]).assign(left=lambda t: t["money"] * 0.3)
    days = paid[paid["who"].isin(bound[:3])].groupby("who")["left"].agg(["sum", "size"])
    alone = ((days["sum"] - 2 * 77_777) / days["size"]).mean()
    assert abs(usual - alone) > 100


def test_the_years_of_the_table_are_explained(tmp_path):
    """The horizon is not that of the table, and costs of years without revenue are left out; both are said."""
    told = str(findings.year_by_year(read(tmp_path, sales(), revenue=[100.0, 90.0], retention_costs=[5.0, 4.0, 3.0]))._repr_mimebundle_())
    assert "horizon (3) is about customer equity" in told and "were given for 3 years: those beyond the table are left out" in told
    told = str(findings.year_by_year(read(tmp_path, sales(), revenue=[100.0, 90.0, 80.0], retention_costs=[5.0]))._repr_mimebundle_())
    assert "horizon" not in told and "were given for 1 years: in the other years none are taken off" in told


def test_one_time_buyers_of_whom_models_disagree_are_tried_where_a_contact_pays_by_any_of_them(tmp_path):
    """A contact that costs nothing pays by some model; one that costs much by none, and that is said."""
    with_agreement = course_data("customers").dropna(subset="agreement")["customer_id"]
    frame = read_transactions().frame
    rows = frame[~frame["customer_id"].isin(with_agreement)][["customer_id", "date", "amount"]].to_numpy().tolist()
    cheap, dear = (read(tmp_path, rows, contact_cost=price) for price in (0.0, 900.0))
    unsure = cheap.uncertain
    assert unsure.sum() > 20 and set(cheap.values["action"][unsure[unsure].index]) == {"test_first"}
    assert set(dear.values["action"][unsure[unsure].index]) == {"let_go"}
    words = "by none of the models that were tried would a contact pay"
    assert words not in said(cheap) and f"{number(unsure.sum())} are in the group Let go: {words}" in said(dear)


@pytest.mark.parametrize("hidden", [False, True])
def test_nobody_is_contacted_who_has_not_consented(hidden, tmp_path):
    """Where a register is given; those who are served at a loss are nobody to be contacted."""
    frame, register = read_transactions().frame, course_data("customers")
    register = register[register["customer_id"].str[-1].isin(list("15"))]
    some = frame[frame["customer_id"].isin(register["customer_id"])]
    rows = some[["customer_id", "date", "amount"]].to_numpy().tolist()
    bound = register.dropna(subset="relationship_began_on")
    beside = agreements(tmp_path, bound["customer_id"], bound["relationship_began_on"], bound["relationship_ended_on"])
    file = tmp_path / "register.csv"
    told = register[["customer_id", "customer_type", "marketing_consent"]]
    cases = {}
    for name, consent in (("as it is", told["marketing_consent"]), ("nobody", "no")):
        told.assign(marketing_consent=consent).to_csv(file, index=False)
        cases[name] = read(tmp_path, rows, **beside, register_path=str(file), pseudonymise=hidden)
    cases["no register"] = read(tmp_path, rows, **beside, pseudonymise=hidden)
    begun = [findings.start(cases[name]) for name in ("no register", "as it is")]
    (all_gone,), (gone,) = ([action for action in start.actions if action.code == "win_back"] for start in begun)
    assert gone.customers < all_gone.customers and gone.money < all_gone.money
    assert f"A contact would pay with {number(all_gone.customers)} customers, of whom {number(gone.customers)} have consented" in gone.rests_on
    assert "By the register they may be contacted" in gone.rests_on and "register_path" in all_gone.rests_on
    assert not {action.code for action in findings.start(cases["nobody"]).actions} & {"win_back", "contact_at_risk", "test_first"}
    if not hidden:
        frame, columns = findings.customers(cases["as it is"]).sheets["To do"]
        assert "consent" in columns and set(frame.loc[frame["action"] == "win_back", "consent"]) == {"yes"}
        assert (frame["action"] == "win_back").sum() == gone.customers


def all_of(case: Clv) -> str:
    """Everything that the report holds: what is shown, what goes on its record and what goes into its sheets."""
    parts = []
    for tell in told_by(findings):
        one = tell(case)
        with undrawn():
            parts.append(json.dumps(one._repr_mimebundle_()))
        parts += [frame[list(columns)].to_csv() for frame, columns in (getattr(one, "sheets", None) or {}).values()]
    return re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", "\n".join(parts))


@pytest.mark.parametrize("seed", range(4))
def test_pseudonyms_of_small_groups(seed, tmp_path, monkeypatch):
    """Of no group of one to four, nor of one that is left when others are taken away, is there a sum anywhere."""
    monkeypatch.setenv(KEY_VARIABLE, "keltainen-majakka-7421")
    chance, rows = np.random.default_rng(seed), []
    customers = [f"K{n:03}" for n in range(150)]
    for who in customers:
        day, life = chance.integers(500), chance.exponential(chance.choice([90, 900]))
        begin, gap, spend = day, 4 + chance.gamma(2, 15), float(np.exp(chance.normal(3.6, 0.6)))
        while day < 730 and day <= begin + life:
            rows.append((who, (pd.Timestamp("2024-01-01") + pd.Timedelta(days=int(day))).date(), round(spend * chance.uniform(0.7, 1.3), 2)))
            day += chance.exponential(gap) + 1
    bound = customers[:70] if seed % 2 else customers[:24]
    ended = np.where(chance.random(len(bound)) < 0.1, "2025-10-01", "")
    beside = agreements(tmp_path, bound, "2023-12-01", ended) | costs(tmp_path, customers[:147], 40.0)
    pd.read_csv(beside["costs_path"]).assign(year=lambda table: table["year"] + 1).to_csv(beside["costs_path"], index=False)
    case = read(tmp_path, rows, **beside, contact_cost=7.0, pseudonymise=True)
    text, values = all_of(case), case.values
    assert case.valued and set(case.divisions) > {"action", "agreement", "costs", "loss", "top_fifth"}
    few = 0
    for name, division in case.divisions.items():
        groups = division.reindex(values.index)
        told = case.told[name].reindex(values.index)
        for group, members in groups.groupby(groups):
            if len(members) < SMALLEST_GROUP:
                few += 1
                sums = values.loc[members.index, ["residual_clv", "gain", "monetary"]].sum()
                for column, money in sums[sums.abs() >= 100].items():
                    assert found(money, text) == [], (name, group, column)
        assert all(len(members) >= SMALLEST_GROUP for _group, members in told.groupby(told)), name
    assert few >= 3
    listed = findings.customers(replace(case, parameters={**case.parameters, "list_customers": True}))
    ((frame, columns),) = listed.sheets.values()
    assert list(columns) == ["customer", "residual_clv", "monetary"] and len(frame) == 150 and (frame["residual_clv"] >= 0).all()
    for made in (tell(case) for tell in told_by(findings)):
        if isinstance(made, Finding) and made.groups is not None:
            assert not made.groups["customers"].between(1, SMALLEST_GROUP - 1).any(), made.code


@pytest.mark.parametrize("report", ["clv", "profitability"])
def test_costs_of_other_years_are_called_that(report, tmp_path, capsys):
    file, out = tmp_path / "sales.csv", tmp_path / "out"
    pd.DataFrame(sales(), columns=["customer", "date", "amount"]).to_csv(file, index=False)
    old = costs(tmp_path, CUSTOMERS)["costs_path"]
    pd.read_csv(old).assign(year=lambda table: table["year"] - 10).to_csv(old, index=False)
    assert run(["report", report, "--data", str(file), "--set", f"costs_path={old}", "--lang", "en", "--out", str(out)]) == 1
    said = capsys.readouterr().err
    assert "2013–2014" in said and "2023–2024" in said and "written in the same way" not in said
