"""Files of customer costs: read in four languages, matched with the sales, refused in words."""

import datetime

import openpyxl
import pandas as pd
import pytest

from asiakkuus_lib.errors import DataError
from asiakkuus_lib.locale import use_language
from asiakkuus_lib.reading import match_currency, read_costs, read_transactions
from asiakkuus_lib.reading.privacy import Pseudonyms

SALES = pd.DataFrame(
    {
        "customer": [f"K{i}" for i in range(8)],
        "date": ["2025-01-31"] * 8,
        "amount eur": [10.0 * i for i in range(8)],
    }
)


@pytest.fixture(autouse=True)
def _english():
    use_language("en")
    yield
    use_language("fi")


def written(tmp_path, text: str, encoding: str = "utf-8"):
    path = tmp_path / "costs.csv"
    path.write_bytes(text.encode(encoding))
    return path


FILES = {
    "Finnish": ("Asiakasnumero;Vuosi;Hankintakulut;Ylläpitokulut;Palvelukulut;Tuotekustannusten osuus\n"
                "00123;2025;1 234,50;-;0,5;57 %\n", "utf-8"),
    "Swedish": ("Kundnummer;År;Anskaffningskostnad;Underhållskostnad;Servicekostnad;Varukostnadsandel\n"
                "00123;2025;1234,50;;0,50;0,57\n", "cp1252"),
    "Polish": ("Nr klienta\tRok\tKoszt pozyskania\tKoszt utrzymania\tKoszt obsługi\tUdział kosztów zmiennych\n"
               "00123\t2025\t1234,5\t0\t0,5\t57\n", "utf-8-sig"),
    "English": ("customer_id,year,acquisition_eur,retention_eur,service_eur,cogs_rate\n"
                '00123,2025,"1,234.50",0,0.5,0.57\n', "utf-8"),
}  # fmt: skip


@pytest.mark.parametrize("language", FILES)
def test_columns_and_numbers_of_four_languages(language, tmp_path):
    text, encoding = FILES[language]
    costs = read_costs(written(tmp_path, text.replace(";-;", ";0;"), encoding))
    wanted = {"customer_id": "00123", "acquisition": 1234.5, "retention": 0.0, "service": 0.5, "goods_rate": 0.57,
              "year": 2025}  # fmt: skip
    assert costs.frame.to_dict("records") == [pytest.approx(wanted)]
    assert costs.currency == ("EUR" if language == "English" else "")


def test_course_costs():
    costs = read_costs()
    assert len(costs.frame) == costs.rows_read == 5929 and not costs.refused
    assert costs.currency == "EUR" and costs.frame["customer_id"].nunique() == 3641


BAD = (
    "customer;year;service\nK1;2025;10\n;2025;3\nTotal;2025;13\nK2;20255;1\nK3;2025;soon\nK4;2025;4\n",
    {"no_customer": (3,), "total_row": (4,), "bad_year": (5,), "bad_amount": (6,)},
)


class TestRefused:
    def test_rows_are_named_by_their_lines(self, tmp_path):
        path = written(tmp_path, BAD[0])
        with pytest.raises(DataError, match=r"no customer on 1 rows \(lines 3\).*the amount cannot be read.*lines 6"):
            read_costs(path)
        costs = read_costs(path, bad_rows="skip")
        assert dict(costs.refused) == BAD[1]
        assert costs.frame["customer_id"].tolist() == ["K1", "K4"]

    def test_a_share_beyond_belief(self, tmp_path):
        with pytest.raises(DataError, match="between 0 and 100 %"):
            read_costs(written(tmp_path, "customer;cogs_rate\nK1;57\nK2;570\n"))

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("customer;colour\nK1;red\n", "at least one kind of cost"),
            ("service;year\n1;2025\n", "needs the customer"),
            ("customer;service\n", "no rows"),
            ("customer;service;service\nK1;1;2\n", "several columns"),
            ("customer;service\nK1;1;2\nK2;3\n", "as many cells"),
            ("customer;service\n131052-308T;1\n", "identity codes"),
            ("customer;service\nK1;5 €\nK2;5 $\n", "several currencies"),
            ("customer;service\nK1;1.234\n", "decimal_mark"),
            ("", "is empty"),
        ],
    )
    def test_what_cannot_be_read_is_told(self, text, words, tmp_path):
        path = written(tmp_path, text)
        with pytest.raises(DataError, match=words):
            read_costs(path)

    def test_another_currency_than_the_sales(self, tmp_path):
        costs = read_costs(written(tmp_path, "customer;service\nK1;5 $\n"))
        with pytest.raises(DataError, match="USD.*EUR"):
            match_currency(costs, read_transactions(SALES))

    def test_blank_lines_and_empty_cells(self, tmp_path):
        costs = read_costs(written(tmp_path, "customer;service;retention\n\nK1;;2\n;;\nK2;3;\n"))
        assert costs.frame.to_dict("records") == [
            {"customer_id": "K1", "retention": 2.0, "service": 0.0},
            {"customer_id": "K2", "retention": 0.0, "service": 3.0},
        ]

    def test_costs_with_a_minus_sign_are_turned(self, tmp_path):
        costs = read_costs(written(tmp_path, "customer;service\nK1;-5\nK2;0\n"))
        assert costs.turned and costs.frame["service"].tolist() == [5.0, 0.0]
        mixed = read_costs(written(tmp_path, "customer;service\nK1;-5\nK2;7\n"))
        assert not mixed.turned and mixed.frame["service"].tolist() == [-5.0, 7.0]


def test_columns_that_are_not_read_are_named(tmp_path):
    costs = read_costs(written(tmp_path, "customer;service;colour;\nK1;5;red;\n"))
    assert costs.unread == ("colour",)


class TestMatching:
    def test_the_account_adds_up(self, tmp_path):
        text = "customer;year;service\nK1;2025;10\nK1;2024;99\nK2;2025;5\nX9;2025;7\n;2025;1\n"
        costs = read_costs(written(tmp_path, text), bad_rows="skip")
        transactions = read_transactions(SALES)
        customers = [f"K{i}" for i in range(8)]
        account = costs.account(transactions, customers).set_index("item")
        used, missing = account.loc["Cost rows used"], account.iloc[-1]
        assert (used["rows"], used["customers"], used["amount"]) == (2, 2, 15.0)
        assert missing["customers"] == 6
        assert account["rows"].iloc[:-2].sum() == used["rows"]
        assert account.loc["Years without purchases in the data", "amount"] == -99.0
        assert account.loc["Customers who have bought nothing in the data", "amount"] == -7.0

    def test_pseudonyms_match_those_of_the_sales(self, tmp_path):
        hidden = Pseudonyms(b"sixteen letters!", "key")
        costs = read_costs(written(tmp_path, "customer;service\n K1 ;10\nK2;5\n"), pseudonyms=hidden)
        sales = read_transactions(SALES, pseudonyms=hidden)
        assert set(costs.frame["customer_id"]) < set(sales.frame["customer_id"])
        assert "K1" not in str(costs.to_dict()) and "K1" not in costs.frame.to_csv()

    def test_numbers_of_customers_stay_as_they_are_written(self, tmp_path):
        book = openpyxl.Workbook()
        sheet = book.active
        sheet.title = "Ostot"
        sheet.append(["Asiakasnumero", "Ostopäivä", "Summa €"])
        for i in range(3):
            sheet.append([f"0012{i}", datetime.date(2025, 1, 31), 10.5 * i])
        other = book.create_sheet("Kulut")
        other.append(["Asiakasnumero", "Palvelukulut €"])
        other.append(["00121", 4.25])
        other.append([122, 1])
        path = tmp_path / "both.xlsx"
        book.save(path)
        costs = read_costs(path)
        assert costs.frame["customer_id"].tolist() == ["00121", "122"] and costs.currency == "EUR"
        assert costs.frame["service"].tolist() == [4.25, 1.0]
        assert read_transactions(path).frame["customer_id"].tolist() == ["00120", "00121", "00122"]

    def test_a_dataframe(self):
        costs = read_costs(pd.DataFrame({"customer": ["A", "B"], "service": [1.5, None], "year": [2024, 2025]}))
        assert costs.frame["service"].tolist() == [1.5, 0.0]
