"""Where customers are pseudonyms, nobody of a group under five can be found anywhere in a report."""

import base64
import html
import json
import random
import re
import zipfile
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pandas as pd
import pytest

from asiakkuus_lib.cli import run
from asiakkuus_lib.lessons.l07_profitability import findings
from asiakkuus_lib.lessons.l07_profitability.case import Profitability
from asiakkuus_lib.locale import use_language
from asiakkuus_lib.reading.privacy import KEY_VARIABLE, SMALLEST_GROUP, Pseudonyms
from asiakkuus_lib.report import data_used, ledger_table
from asiakkuus_lib.report.catalogue import reports
from asiakkuus_lib.report.hand_over import SHEETS_FOLDER
from asiakkuus_lib.report.hand_over import sheets as handed
from tests.test_findings import told_by

pytestmark = pytest.mark.usefixtures("reads_remembered")

KEY = "keltainen-majakka-7421"
TODAY = date(2026, 1, 1)


def said(folder: Path) -> str:
    """All that the three files say: markup, sheets unpacked, alt texts; numbers without separators."""
    texts = []
    for path in sorted(folder.iterdir()):
        if path.suffix == ".xlsx":
            with zipfile.ZipFile(path) as book:
                texts += [book.read(name).decode("utf-8", "replace") for name in book.namelist()]
        else:
            text = path.read_text("utf-8")
            packed = re.findall(r"data:image/svg\+xml;base64,([\w+/=]+)", text)
            texts += [base64.b64decode(picture).decode("utf-8") for picture in packed]
            texts.append(html.unescape(re.sub(r"base64,[\w+/=]+", "", text)))
    return re.sub(r"(?<=\d)[,\s\u00a0\u202f](?=\d{3}(?!\d))", "", "\n".join(texts))


def found(money: float, text: str) -> list[str]:
    """How an amount of money is written in a text, if it is: to the cent, or in whole units."""
    forms = {f"{abs(money):.2f}", repr(abs(float(money)))}
    if abs(money) >= 1000:
        # What is smaller may be the number of something else.
        forms |= {f"{abs(money):.1f}", f"{abs(money):.0f}", f"{int(abs(money))}"}
    return [form for form in forms if re.search(rf"(?<![\d.]){re.escape(form)}(?![\d]|\.\d)", text)]


def differences(money: float, text: str) -> list[tuple[float, float]]:
    """Pairs of amounts to the cent in a text that differ by an amount of money."""
    told = np.unique([float(one) for one in re.findall(r"(?<![\d.])\d{3,}\.\d{1,2}(?!\d)", text)])
    at = np.searchsorted(told, told + abs(money) - 0.006)
    return [(a, told[i]) for a, i in zip(told, at, strict=True) if i < len(told) and abs(told[i] - a - abs(money)) < 0.006]


def made(name: str, data: Path, *arguments: str, hidden: bool = True) -> Path:
    """A report; its folder."""
    out = data.parent / ("listed" if "--customers" in arguments else "hidden" if hidden else "open")
    private = ["--pseudonymise"] if hidden else []
    assert run(["report", name, "--data", str(data), *arguments, *private, "--lang", "en", "--out", str(out)]) == 0
    assert len(list(out.iterdir())) == 3
    return out


def book_of(folder: Path) -> dict[str, pd.DataFrame]:
    (path,) = folder.glob("*.xlsx")
    return pd.read_excel(path, sheet_name=None)


def nobody_is_found(place: Path | str, customers: pd.Series) -> None:
    """Neither the pseudonyms of some customers, nor their money, one by one or together."""
    text = said(place) if isinstance(place, Path) else place
    named = Pseudonyms(KEY.encode(), "key")
    assert re.search("P-[A-Z2-7]{16}", text) or "not listed" in text
    for customer, money in customers.items():
        assert named.of(str(customer)) not in text, customer
        assert found(money, text) == [] and differences(money, text) == [], customer
    for together in (customers.sum(), customers.median()):
        assert found(together, text) == [] and differences(together, text) == []


@pytest.fixture(scope="module", autouse=True)
def key():
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(KEY_VARIABLE, KEY)
        yield


def test_the_search_finds_what_is_there():
    text = re.sub(r"(?<=\d)[,\s\u00a0\u202f](?=\d{3}(?!\d))", "", "<v>77777.13</v> 61,234 €, 5\u00a0012\u00a0345.5")
    assert found(77777.13, text) and found(61233.9, text) and found(5_012_345.5, text)
    assert not found(7777.13, text) and not found(1234.0, text)
    assert differences(0.25, "1000.5 99 x1000.75") == [(1000.5, 1000.75)] and not differences(0.25, "1000.5, 1001.75")


# Customers by what makes their segment under fixed cut-offs: how many, days since, days of purchase, money in cents.
CUTS = {"recency": [30, 90, 180, 365], "frequency": [1, 3, 6, 12], "monetary": [50, 150, 500, 2000]}
KINDS = {
    "best": (40, 10, 14, 6_500_000),
    "new": (1, 20, 1, 7_777_713),
    "going_quiet": (2, 120, 2, 4_864_211),
    "loyal": (3, 85, 3, 3_187_337),
    "cannot_lose": (4, 260, 8, 5_241_977),
    "at_risk": (32, 250, 5, 30_000),
    "dormant": (30, 500, 1, 2_000),
}


class TestRfm:
    @pytest.fixture(scope="class")
    @classmethod
    def folders(cls, tmp_path_factory) -> tuple[Path, Path]:
        lines, number = [], 0
        for customers, silent, days, cents in KINDS.values():
            for i in range(customers):
                each, rest = divmod(cents + (21_137 if customers < SMALLEST_GROUP else 137) * i, days)
                for visit in range(days):
                    day = TODAY - timedelta(days=silent + 9 * visit)
                    lines.append(
                        (
                            f"A{number:05d}",
                            day,
                            f"{'Ferry' if visit % 2 else 'Freight'}",
                            (each + (rest if not visit else 0)) / 100,
                        )
                    )
                number += 1
        path = tmp_path_factory.mktemp("rfm") / "sales.csv"
        pd.DataFrame(lines, columns=["customer", "date", "product group", "amount"]).to_csv(path, index=False)
        cuts = [f"{name}_cuts={'; '.join(map(str, values))}" for name, values in CUTS.items()]
        chosen = [
            x
            for setting in ("method=fixed", "as_of=2026-01-01", "segment_focus=cannot_lose", *cuts)
            for x in ("--set", setting)
        ]
        return (
            made("rfm", path, *chosen, hidden=False),
            made("rfm", path, *chosen),
            made("rfm", path, *chosen, "--customers"),
        )

    def test_the_data_has_groups_of_one_to_four(self, folders):
        sizes = book_of(folders[0])["Customers"]["Segment"].value_counts()
        assert {1, 2, 3, 4} <= set(sizes) and (sizes >= SMALLEST_GROUP).any()
        assert sizes["Must not lose"] == 4

    def test_nobody_of_them_is_found(self, folders):
        customers = book_of(folders[0])["Customers"].set_index("Customer")
        small = customers.groupby("Segment").filter(lambda group: len(group) < SMALLEST_GROUP)
        for _segment, members in small.groupby("Segment"):
            nobody_is_found(folders[1], members["Money €" if "Money €" in small else "Money"])

    def test_the_others_are_told_and_the_sums_hold(self, folders):
        every, told = (book_of(folder)["Segments"].set_index("Segment") for folder in folders[:2])
        large = every.index[every["Customers"] >= SMALLEST_GROUP]
        assert set(told.index) <= {*large, "Other groups"} and (told["Customers"] >= SMALLEST_GROUP).all()
        for column in ("Customers", "Money"):
            assert told[column].sum() == pytest.approx(every[column].sum(), abs=0.01)
        record = json.loads((folders[1] / "rfm.json").read_text("utf-8"))
        (groups,) = [found["groups"] for found in record["findings"] if found["code"] == "segments"]
        assert [group["customers"] for group in groups] == told["Customers"].tolist()

    def test_customers_are_not_listed(self, folders):
        assert "Customers" not in book_of(folders[1]) and not re.search("P-[A-Z2-7]{16}", said(folders[1]))
        assert "A list is made when you ask for it: --customers." in said(folders[1])
        record = json.loads((folders[1] / "rfm.json").read_text("utf-8"))
        assert record["actions"] == [] or {action["sheet"] for action in record["actions"]} == {""}

    def test_a_list_that_is_asked_for_tells_no_group(self, folders):
        every, listed = book_of(folders[0])["Customers"], book_of(folders[2])["Customers"]
        assert listed.columns.tolist() == ["Customer", "Money"] and len(listed) == len(every)
        rounded = sorted(float(f"{money:.2g}") for money in every["Money"])
        assert sorted(listed["Money"]) == rounded and listed["Customer"].str.startswith("P-").all()


def profits(path: Path, customers: list[tuple[float, float]]) -> tuple[Path, Path, pd.Series]:
    """Sales and costs of customers; their profit."""
    sales, costs = path / "sales.csv", path / "costs.csv"
    names = [f"A{n:05d}" for n in range(len(customers))]
    sales.write_text(
        "customer,date,amount\n"
        + "".join(
            f"{who},2025-{1 + n % 12:02d}-{1 + n % 28:02d},{sold:.2f}\n"
            for n, (who, (sold, _cost)) in enumerate(zip(names, customers, strict=True))
        ),
        "utf-8",
    )
    costs.write_text(
        "customer,service\n"
        + "".join(f"{who},{cost:.2f}\n" for who, (_sold, cost) in zip(names, customers, strict=True)),
        "utf-8",
    )
    return sales, costs, pd.Series([sold - cost for sold, cost in customers], index=names)


LARGE = [(1000 + 7 * n, 100 + n % 5) for n in range(60)]


@dataclass(frozen=True)
class Told:
    """All that the findings of a report say: text, alternative texts, record and sheets; numbers without separators."""

    text: str
    sheets: dict[str, pd.DataFrame]
    figures: dict[str, float | None]


def told_of(sales: Path, costs: Path | None, **parameters) -> Told:
    """What the report on profitability finds under pseudonyms, without a kernel."""
    use_language("en")
    given = {name: parameter.default for name, parameter in reports("en")["profitability"].parameters.items()}
    given |= {"data_path": str(sales), "costs_path": str(costs or ""), "pseudonymise": True, **parameters}
    case, texts, figures = Profitability.read(given), [], {}
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv(SHEETS_FOLDER, folder)
        for tell in (data_used(case.transactions, case.reference, case.costs), ledger_table(case.transactions), *(f(case) for f in told_by(findings))):
            shown = tell._repr_mimebundle_()
            data, told = shown if isinstance(shown, tuple) else (shown, {})
            texts += [re.sub(r"base64,[\w+/=]+", "", html.unescape(part)) for part in data.values()] + [json.dumps(told)]
            figures |= {figure["name"]: figure["value"] for figure in told.get("asiakkuus", {}).get("figures", ())}
        texts += [path.read_text("utf-8") for path in Path(folder).iterdir()]
        tables = {table.name: pd.DataFrame({column.label: cells for column, cells in table.columns}) for table in handed(Path(folder))}
    return Told(re.sub(r"(?<=\d)[,\s\u00a0\u202f](?=\d{3}(?!\d))", "", "\n".join(texts)), tables, figures)


class TestProfitability:
    # Loss-makers, each with a loss that cannot be mistaken.
    FEW = {n: [(500.0, 13_717.31 + 4_321.07 * i) for i in range(n)] for n in (1, 2, 3, 4)}

    @pytest.mark.parametrize("losers", [1, 2, 4])
    def test_few_loss_makers(self, losers, tmp_path):
        sales, costs, profit = profits(tmp_path, LARGE + self.FEW[losers])
        told = told_of(sales, costs)
        nobody_is_found(told.text, profit[profit < 0])
        assert differences(profit[profit < 0].sum(), told.text) == []
        self.steps_of_five(told, len(profit))
        assert "Customers" not in told.sheets and told.figures["loss_share"] is None
        # Neither the peak of the curve, nor the share of those before it.
        assert found(profit[profit > 0].sum(), told.text) == [] and found(100 * (profit < 0).mean(), told.text) == []
        assert "make_a_loss" not in told.text and "makes_loss" not in told.text

    def steps_of_five(self, told, customers):
        """From point to point of the curve there are at least five customers."""
        steps = (told.sheets["Whale curve"].iloc[:, 0] * customers).round().diff().dropna()
        assert (steps >= SMALLEST_GROUP).all() and len(steps) > 4
        return steps

    def test_few_who_make_a_profit(self, tmp_path):
        sales, costs, profit = profits(
            tmp_path, [(77_777.13, 1.0), (88_321.77, 1.0)] + [(50 + n, 300) for n in range(40)]
        )
        told = told_of(sales, costs)
        nobody_is_found(told.text, profit[profit > 0])
        assert found(profit[profit < 0].sum(), told.text) == [] and differences(profit[profit > 0].sum(), told.text) == []

    def test_few_loss_makers_of_one_class(self, tmp_path):
        """Of many loss-makers, two are large customers; the others are small ones."""
        large = [(9_000 + 11 * n, 100) for n in range(20)] + [(9_100.0, 21_717.31), (9_200.0, 26_321.77)]
        small = [(40 + n, 10) for n in range(30)] + [(41.5 + n, 300) for n in range(30)]
        sales, costs, profit = profits(tmp_path, large + small)
        told = told_of(sales, costs)
        nobody_is_found(told.text, profit.iloc[20:22])
        assert differences(profit.iloc[20:22].sum(), told.text) == []
        losers = told.sheets["ABC classes"]["Make a loss"].dropna()
        assert all(not 0 < n < SMALLEST_GROUP for n in losers)
        # Less those told, the total leaves no few.
        assert (profit < 0).sum() - losers.sum() >= SMALLEST_GROUP or (profit < 0).sum() == losers.sum()

    def test_a_class_of_few(self, tmp_path):
        huge = [(777_713.37, 10.0), (864_211.73, 10.0), (931_873.91, 10.0)]
        sales, costs, profit = profits(tmp_path, huge + LARGE)
        sold = pd.Series([sold for sold, _cost in huge], index=profit.index[:3])
        told = told_of(sales, costs)
        nobody_is_found(told.text, sold)
        nobody_is_found(told.text, profit.iloc[:3])
        assert differences(sold.sum(), told.text) == [] and differences(profit.iloc[:3].sum(), told.text) == []
        classes = told.sheets["ABC classes"]
        assert classes["Customers"].min() >= SMALLEST_GROUP and classes["Customers"].sum() == len(profit)
        assert classes["Sales"].sum() == pytest.approx(sum(sold for sold, _cost in huge + LARGE))

    @pytest.mark.parametrize("customers", [7, 12])
    def test_few_customers_in_all(self, customers, tmp_path):
        """The top fifth, and all but the ten largest, are under five."""
        chosen = [(13_717.31 + 4_321.07 * n, 100.0) for n in range(customers)]
        sales, costs, profit = profits(tmp_path, chosen)
        told = told_of(sales, costs)
        assert told.figures["top_share_of_profit"] is None
        assert "the effect of losing the largest is not shown" in told.text
        sold = pd.Series([sold for sold, _cost in chosen], index=profit.index).sort_values()
        assert "Whale curve" not in told.sheets
        for n in range(1, SMALLEST_GROUP):
            assert found(sold.iloc[-n:].sum(), told.text) == [] if n > 1 else True
            assert found(sold.iloc[:n].sum(), told.text) == [] if n > 1 else True

    def test_a_curve_has_five_customers_from_point_to_point(self, tmp_path):
        sales, costs, profit = profits(tmp_path, LARGE + [(41.5 + n, 300) for n in range(30)])
        assert len(self.steps_of_five(told_of(sales, costs), len(profit))) > 10

    def test_costs_of_few_who_have_not_bought(self, tmp_path):
        sales, costs, _profit = profits(tmp_path, LARGE + [(41.5 + n, 300) for n in range(30)])
        costs.write_text(costs.read_text("utf-8") + "X1,48642.11\nX2,31873.37\n", "utf-8")
        nobody_is_found(told_of(sales, costs).text, pd.Series({"X1": 48_642.11, "X2": 31_873.37}))

    @pytest.mark.parametrize("few", [1, 4])
    def test_few_without_costs(self, few, tmp_path):
        """Who is left out cannot be found by taking the figures from the whole file."""
        sales, costs, _profit = profits(tmp_path, LARGE)
        bought = pd.Series([48_642.11 + 31.07 * n for n in range(few)], index=[f"Y{n}" for n in range(few)])
        sales.write_text(sales.read_text("utf-8") + "".join(f"{who},2025-05-05,{sold:.2f}\n" for who, sold in bought.items()), "utf-8")
        told = told_of(sales, costs)
        nobody_is_found(told.text, bought)
        assert differences(bought.sum(), told.text) == [] and "Some customers are left out of the figures" in told.text
        assert told.sheets["ABC classes"]["Customers"].sum() == len(LARGE) - SMALLEST_GROUP
        # Nor those who are left out with them, by what they cost.
        left_out = sorted(LARGE)[:SMALLEST_GROUP]
        assert all(differences(sum(cost for _sold, cost in left_out[:n]), told.text) == [] for n in range(1, SMALLEST_GROUP))

    def test_few_with_returns_only(self, tmp_path):
        sales, costs, _profit = profits(tmp_path, LARGE)
        sales.write_text(sales.read_text("utf-8") + "Y1,2025-05-05,-48642.11\n", "utf-8")
        text = told_of(sales, costs).text
        figures = re.sub(r'"(amount_)?returned":[^,}]*|of which returns.*', "", text)
        assert "Customers with returns only are left out." in figures and "their returns come to" not in figures

    def test_few_with_a_kind_of_cost(self, tmp_path):
        sales, costs, _profit = profits(tmp_path, [(100_000 + 700 * n, 100 + n % 5) for n in range(60)])
        won = {"A00003": 31_717.31, "A00004": 14_642.11}
        pd.read_csv(costs).assign(acquisition=lambda table: table["customer"].map(won).fillna(0)).to_csv(costs, index=False)
        seen, told = told_of(sales, costs, pseudonymise=False), told_of(sales, costs)
        total = sum(won.values())
        assert found(total, seen.text) and not found(total, told.text) and differences(total, told.text) == []

    def test_few_in_the_period_before(self, tmp_path):
        """Only three bought a year ago: the sales of that year would be theirs."""
        sales, costs, _profit = profits(tmp_path, LARGE)
        old = [("A00001", 31_717.31), ("A00002", 14_642.11), ("A00003", 25_873.37)]
        sales.write_text(sales.read_text("utf-8") + "".join(f"{who},2024-01-{3 + n:02d},{sold}\n" for n, (who, sold) in enumerate(old)), "utf-8")
        seen = told_of(sales, costs, as_of="2026-01-01", pseudonymise=False)
        told = told_of(sales, costs, as_of="2026-01-01")
        total = sum(sold for _who, sold in old)
        assert found(total, seen.text) and not found(total, told.text) and differences(total, told.text) == []

    def test_a_list_that_is_asked_for_tells_no_group(self, tmp_path):
        sales, costs, profit = profits(tmp_path, LARGE + self.FEW[2] + [(41.5 + n, 300) for n in range(30)])
        told = told_of(sales, costs, list_customers=True)
        listed = told.sheets["Customers"]
        assert len(listed) == len(profit) and not {"Class", "Purchase days", "Value score, 0–5", "What to do"} & set(listed)
        assert all(float(f"{amount:.2g}") == amount for amount in listed.select_dtypes("number").to_numpy().ravel())

    def test_the_whole_report_says_no_more(self, tmp_path):
        """Page, workbook and record are those of the findings."""
        sales, costs, profit = profits(tmp_path, LARGE + self.FEW[4])
        folder = made("profitability", sales, "--set", f"costs_path={costs}")
        nobody_is_found(folder, profit[profit < 0])
        assert differences(profit[profit < 0].sum(), said(folder)) == []
        assert json.loads((folder / "profitability.json").read_text("utf-8"))["key_figures"]["loss_share"] is None


class TestClv:
    @pytest.fixture(scope="class")
    @classmethod
    def folders(cls, tmp_path_factory) -> tuple[Path, Path]:
        """Customers of whom three are worth a dear contact to win them back."""
        chance, lines = random.Random(7), []
        for i in range(260):
            day = begin = chance.randrange(500)
            rate, life = chance.gammavariate(0.9, 1) / 40, chance.expovariate(1 / chance.choice((120, 900)))
            spend = chance.lognormvariate(3.6, 0.4)
            while day < 730 and day <= begin + life:
                lines.append(
                    (
                        f"A{i:05d}",
                        date(2024, 1, 1) + timedelta(days=int(day)),
                        round(137 * spend * chance.uniform(0.7, 1.3), 2),
                    )
                )
                day += chance.expovariate(rate) + 1
        path = tmp_path_factory.mktemp("clv") / "sales.csv"
        pd.DataFrame(lines, columns=["customer", "date", "amount"]).to_csv(path, index=False)
        chosen = ["--set", "model=mbg_nbd", "--set", "contact_cost=3973"]
        return (
            made("clv", path, *chosen, hidden=False),
            made("clv", path, *chosen),
            made("clv", path, *chosen, "--customers"),
        )

    def test_nobody_of_a_small_group_is_found(self, folders):
        customers = book_of(folders[0])["Customers"].set_index("Customer")
        sizes = customers["Action"].value_counts()
        assert 0 < sizes["Win back"] < SMALLEST_GROUP
        members = book_of(folders[0])["Win back"].set_index("Customer")
        nobody_is_found(folders[1], members["Value if back"])
        nobody_is_found(folders[1], customers.loc[members.index, customers.columns[-1]])
        for group in sizes.index[sizes < SMALLEST_GROUP]:
            for column in ("Value to come", "Money so far"):
                nobody_is_found(folders[1], customers.loc[customers["Action"] == group, column])
        assert "Win back" not in book_of(folders[1]) and "The customers to win back are not listed" in said(folders[1])

    def test_the_others_are_told_and_the_sums_hold(self, folders):
        every, told = (book_of(folder)["Groups"].set_index("Group") for folder in folders[:2])
        large = every.index[every["Customers"] >= SMALLEST_GROUP]
        assert set(told.index) <= {*large, "Other groups"} and (told["Customers"] >= SMALLEST_GROUP).all()
        for column in ("Customers", "Value to come"):
            assert told[column].sum() == pytest.approx(every[column].sum(), abs=0.01)
        record = json.loads((folders[1] / "clv.json").read_text("utf-8"))
        (groups,) = [found["groups"] for found in record["findings"] if found["code"] == "groups"]
        assert [group["customers"] for group in groups] == told["Customers"].tolist()
        assert all(action["customers"] >= SMALLEST_GROUP and not action["sheet"] for action in record["actions"])

    def test_customers_are_not_listed(self, folders):
        assert not {"Customers", "To do"} & book_of(folders[1]).keys() and not re.search("P-[A-Z2-7]{16}", said(folders[1]))
        assert "A list is made when you ask for it: --customers." in said(folders[1])

    def test_a_list_that_is_asked_for_tells_no_group(self, folders):
        every, listed = book_of(folders[0])["Customers"], book_of(folders[2])["Customers"]
        assert listed.columns.tolist() == ["Customer", "Value to come", "Money so far"] and len(listed) == len(every)
        for column in listed.columns[1:]:
            assert sorted(listed[column]) == sorted(float(f"{money:.2g}") for money in every[column])
        assert listed["Customer"].str.startswith("P-").all() and "To do" not in book_of(folders[2])

    def test_the_top_fifth_of_few(self, tmp_path):
        lines = "".join(
            f"K{i % 14},2025-{1 + (i * 5) % 12:02d}-{1 + i * 7 % 28:02d},{100 + 31 * (i % 14)}.37\n" for i in range(120)
        )
        path = tmp_path / "sales.csv"
        path.write_text("customer,date,amount\n" + lines, "utf-8")
        record = json.loads((made("clv", path) / "clv.json").read_text("utf-8"))
        assert record["key_figures"]["top_fifth_share"] is None
