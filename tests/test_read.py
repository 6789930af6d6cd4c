"""Reading what companies have: each file right, or refused in the right words; the ledger adds up."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asiakkuus_lib.errors import DataError, ParameterError
from asiakkuus_lib.reading import parse_mapping, read_transactions
from asiakkuus_lib.reading.columns import currency_of, find_columns, known_names

EXPECTED = pd.DataFrame(
    {
        "customer_id": ["00123", "Öhman & Pojat"],
        "date": pd.to_datetime(["2026-02-01", "2026-02-13"]),
        "amount": [1234.5, -5.0],
    }
)

FILES = {
    "finnish semicolon": (
        "Asiakasnro;Pvm;Summa €\n00123;1.2.2026;1 234,50 €\nÖhman & Pojat;13.2.2026;−5,00\n",
        "utf-8",
    ),
    "excel's utf-8 with BOM": (
        "Asiakas;Päivämäärä;Myynti\n00123;1.2.2026;1234,50\nÖhman & Pojat;13.2.2026;-5,00\n",
        "utf-8-sig",
    ),
    "windows cp1252": (
        "Asiakas;Ostopäivä;Summa\n00123;1.2.2026;1\u00a0234,50\nÖhman & Pojat;13.2.2026;-5\n",
        "cp1252",
    ),
    "utf-16 from excel": (
        "Asiakas\tPäivä\tSumma\n00123\t1.2.2026\t1234,50\nÖhman & Pojat\t13.2.2026\t-5,00\n",
        "utf-16",
    ),
    "narrow spaces": (
        "Asiakas;Pvm;Summa\n00123;01.02.2026;1\u202f234,50\nÖhman & Pojat;13.02.2026;-5,00\n",
        "utf-8",
    ),
    "english": (
        'customer_id,date,amount\n00123,2026-02-01,"1,234.50"\nÖhman & Pojat,2026-02-13,-5.00\n',
        "utf-8",
    ),
    "american dates": (
        'Customer,Order Date,Sales\n00123,02/01/2026,"$1,234.50"\nÖhman & Pojat,02/13/2026,($5.00)\n',
        "utf-8",
    ),
    "compact dates": (
        "customer_id,date,dollar_value\n00123,20260201,1234.50\nÖhman & Pojat,20260213,-5\n",
        "utf-8",
    ),
    "swedish": (
        "Kundnummer;Datum;Belopp\n00123;2026-02-01;1234,50 kr\nÖhman & Pojat;2026-02-13;-5,00 kr\n",
        "utf-8",
    ),
    "polish": (
        "Nr klienta;Data zakupu;Kwota\n00123;01.02.2026;1 234,50 zł\nÖhman & Pojat;13.02.2026;-5,00 zł\n",
        "utf-8",
    ),
    "times of day": (
        "customer;date;amount\n00123;2026-02-01T10:15:00;1234.50\nÖhman & Pojat;2026-02-13 23:59;-5\n",
        "utf-8",
    ),
    "blank lines": (
        "customer;date;amount\n\n00123;2026-02-01;1234.50\n\nÖhman & Pojat;2026-02-13;-5\n\n",
        "utf-8",
    ),
    "windows line ends": (
        "customer;date;amount\r\n00123;2026-02-01;1234.50\r\nÖhman & Pojat;2026-02-13;-5\r\n",
        "utf-8",
    ),
    "quoted names": (
        'customer;date;amount\n"00123";2026-02-01;1234.50\n"Öhman & Pojat";2026-02-13;"-5"\n',
        "utf-8",
    ),
    "a number before a name": ("Asiakas;Asiakasnro;Pvm;Summa\nX Oy;00123;1.2.2026;1234,50\nX Oy;Öhman & Pojat;13.2.2026;-5\n", "utf-8"),
    "pieces, price and sum": ("Asiakas;Pvm;Määrä;Hinta;Yhteensä\n00123;1.2.2026;2;617,25;1234,50\nÖhman & Pojat;13.2.2026;1;-5;-5\n", "utf-8"),
    "money called määrä €": ("Asiakas;Pvm;Määrä;Määrä €\n00123;1.2.2026;2;1234,50\nÖhman & Pojat;13.2.2026;1;-5\n", "utf-8"),
    "spaces in names": ("Asiakas;Pvm;Summa\n00123;1.2.2026;1234,50\nÖhman  &   Pojat;13.2.2026;-5\n", "utf-8"),
    "separators at the end": ("customer;date;amount;\n00123;2026-02-01;1234.50;\nÖhman & Pojat;2026-02-13;-5;\n", "utf-8"),
    "extra columns": (
        "x;customer;y;date;amount;z\n1;00123;;2026-02-01;1234.50;q\n2;Öhman & Pojat;;2026-02-13;-5;q\n",
        "utf-8",
    ),
}


@pytest.mark.parametrize("trait", FILES)
def test_read_right(tmp_path, trait):
    text, encoding = FILES[trait]
    path = tmp_path / "sales.csv"
    path.write_bytes(text.encode(encoding))
    read = read_transactions(path)
    frame = read.frame[["customer_id", "date", "amount"]]
    frame = frame.assign(date=frame["date"].dt.normalize())
    pd.testing.assert_frame_equal(frame, EXPECTED, check_dtype=False)
    assert read.ledger.rows_read == read.ledger.rows_kept == 2
    assert (read.ledger.amount_kept, read.ledger.returns, read.ledger.amount_returned) == (1229.5, 1, -5.0)


def test_excel(tmp_path):
    path = tmp_path / "myynti.xlsx"
    pd.DataFrame({"Asiakas": ["00123", "Öhman & Pojat"], "Pvm": EXPECTED["date"], "Summa €": [1234.5, -5.0]}).to_excel(
        path, index=False
    )
    read = read_transactions(path)
    pd.testing.assert_frame_equal(read.frame, EXPECTED, check_dtype=False)
    assert read.currency == "EUR"


REFUSED = {
    "empty": (b"", "tyhjä"),
    "only spaces": (b" \r\n\n", "tyhjä"),
    "heading only": (b"customer;date;amount\n", "ei yhtään riviä"),
    "prose": ("Hyvä asiakas, kiitos ostoksesta.\nTerveisin Aino\n".encode(), "ei tunnistettu"),
    "one word a line": (b"kissa\nkoira\n", "ei ole taulukko"),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", "ei ole taulukko"),
    "no amount column": ("Asiakas;Pvm;Väri\nA;1.2.2026;sininen\n".encode(), "Väri"),
    "unreadable dates": (b"customer;date;amount\nA;soon;1\nB;2026-01-01;2\nC;later;3\n", r"2, 4.*soon"),
    "unreadable amounts": (b"customer;date;amount\nA;2026-01-01;much\n", r"2.*much"),
    "no customer": (b"customer;date;amount\n;2026-01-01;1\n", "asiakas puuttuu"),
    "a row of totals": (b"customer;date;amount\nA;2026-01-01;1\nTotal;2026-01-31;1\n", "summarivi"),
    "price of a piece": ("Asiakas;Pvm;Määrä;Hinta\nA;1.2.2026;10;5\n".encode(), "kappaleen hinta"),
    "thousand or decimal": (b"customer;date;amount\nA;2026-01-01;1.234\nB;2026-01-01;2.500\n", "tuhansia vai desimaaleja"),
    "several currencies": ("customer;date;amount\nA;2026-01-01;5 €\nB;2026-01-01;$5\n".encode(), "EUR, USD"),
    "a cell too many": (b"customer;date;amount\nA;2026-01-01;1\nB;2026-01-01;2;x\n", "rivit 3"),
    "two columns of one name": (b"customer;date;amount;amount\nA;2026-01-01;1;2\n", "useita sarakkeita"),
    "an amount beyond belief": (b"customer;date;amount\nA;2026-01-01;1e300\n", "1e300"),
    "day or month first": (b"customer;date;amount\nA;01/02/2026;1\nB;03/04/2026;2\n", "date_order"),
}


@pytest.mark.parametrize("trait", REFUSED)
def test_refused_in_words(tmp_path, trait):
    content, words = REFUSED[trait]
    path = tmp_path / "sales.csv"
    path.write_bytes(content)
    with pytest.raises(DataError, match=words) as refused:
        read_transactions(path)
    assert "sales.csv" in str(refused.value)


def test_missing_file_and_folder(tmp_path):
    with pytest.raises(DataError, match="ei löydy"):
        read_transactions(tmp_path / "nothing.csv")
    with pytest.raises(DataError, match="kansio"):
        read_transactions(tmp_path)


def test_broken_excel(tmp_path):
    path = tmp_path / "sales.xlsx"
    path.write_bytes(b"this is not a workbook")
    with pytest.raises(DataError, match="ei ole taulukko"):
        read_transactions(path)


def test_rows_left_out_are_told(tmp_path):
    path = tmp_path / "sales.csv"
    path.write_text("customer;date;amount\nA;soon;1\nB;2026-01-01;2\n;2026-01-01;3\nC;2026-01-01;x\n", "utf-8")
    ledger = read_transactions(path, bad_rows="skip").ledger
    assert (ledger.rows_read, ledger.rows_kept, ledger.amount_kept) == (4, 1, 2.0)
    assert {r.reason: r.lines for r in ledger.refused} == {
        "no_customer": (4,),
        "bad_date": (2,),
        "bad_amount": (5,),
    }


def test_nothing_left_is_an_error(tmp_path):
    path = tmp_path / "sales.csv"
    path.write_text("customer;date;amount\nA;soon;1\n", "utf-8")
    with pytest.raises(DataError):
        read_transactions(path, bad_rows="skip")


def test_a_mapping_goes_before_names(tmp_path):
    path = tmp_path / "sales.csv"
    path.write_text("who;date;amount;net\nA;2026-01-01;1;7\n", "utf-8")
    with pytest.raises(DataError, match="who, date, amount, net"):
        read_transactions(path)
    read = read_transactions(path, parse_mapping("customer_id: who; amount=net"))
    assert read.frame["amount"].tolist() == [7.0]
    with pytest.raises(DataError, match="nowhere"):
        read_transactions(path, {"customer_id": "nowhere"})


@pytest.mark.parametrize("text", ["amount", "amount:", "colour:red", ":x"])
def test_a_mapping_that_cannot_be_read(text):
    with pytest.raises(ParameterError):
        parse_mapping(text)


@pytest.mark.parametrize(
    ("heading", "currency"),
    [
        ("amount_eur", "EUR"),
        ("Summa €", "EUR"),
        ("dollar_value", "USD"),
        ("Belopp SEK", "SEK"),
        ("europe", ""),
        ("amount", ""),
    ],
)
def test_currency(heading, currency):
    assert currency_of(heading) == currency


def _column(**columns) -> pd.DataFrame:
    """Sales of one customer, with a column that is looked at."""
    length = len(next(iter(columns.values())))
    whole = {"customer": ["A"] * length, "date": ["2026-01-01"] * length, "amount": ["1"] * length, **columns}
    return read_transactions(pd.DataFrame(whole)).frame


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(-(10**9), 10**9), min_size=1, max_size=20))
def test_amounts_written_the_finnish_way_come_back(cents):
    text = [f"{n / 100:,.2f}".replace(",", "\u00a0").replace(".", ",").replace("-", "−") for n in cents]
    assert (_column(amount=text)["amount"] * 100).round().astype(int).tolist() == cents


@settings(max_examples=60, deadline=None)
@given(st.lists(st.dates(pd.Timestamp("1990-01-01").date(), pd.Timestamp("2049-12-31").date()), min_size=1))
def test_days_written_the_finnish_way_come_back(days):
    assert _column(date=[f"{day.day}.{day.month}.{day.year}" for day in days])["date"].dt.date.tolist() == days


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["A", "", "B"]),
            st.sampled_from(["2026-01-01", "?"]),
            st.sampled_from(["1.50", "-2", "0", "x"]),
        )
    )
)
def test_the_ledger_adds_up(tmp_path_factory, rows):
    path = tmp_path_factory.mktemp("ledger") / "sales.csv"
    rows = [("A", "2026-01-01", "10"), *rows]
    path.write_text("customer;date;amount\n" + "".join(";".join(row) + "\n" for row in rows), "utf-8")
    read = read_transactions(path, bad_rows="skip")
    assert read.ledger.rows_read == len(rows)
    assert read.ledger.rows_kept + sum(r.rows for r in read.ledger.refused) == len(rows)
    assert read.ledger.amount_kept == round(read.frame["amount"].sum(), 2)


@pytest.mark.parametrize(
    ("cells", "rows", "refused"),
    [
        (["1,50", "2", "-0,5", "1e2"], 4, 0),
        (["1,50", "1_000", "2"], 2, 1),
        (["1,50", "1.234,50", "2 €"], 3, 0),
        (["1,50", "12.50", "2"], 2, 1),
        (["1,50", "", "2"], 2, 1),
    ],
)
def test_amounts_that_the_database_would_read_in_its_own_way(tmp_path, cells, rows, refused):
    file = tmp_path / "x.csv"
    lines = [f"A;{day}.2.2026;{cell}\n" for day, cell in enumerate(cells, 1)]
    file.write_text("Asiakas;Pvm;Summa\n" + "".join(lines), "utf-8")
    ledger = read_transactions(file, bad_rows="skip").ledger
    assert (ledger.rows_kept, sum(part.rows for part in ledger.refused)) == (rows, refused)


def test_a_file_that_changes_between_two_readings(tmp_path):
    file = tmp_path / "x.csv"
    file.write_text("Asiakas;Pvm;Summa\nÄ;1.2.2026;5\n", "cp1252")
    first = read_transactions(file)
    file.write_text("Asiakas;Pvm;Summa\nÖ;1.2.2026;6\n", "cp1252")
    assert read_transactions(file).frame["customer_id"].tolist() == ["Ö"]
    assert first.frame["customer_id"].tolist() == ["Ä"]


@pytest.mark.parametrize("ending", [" €", " EUR", " (eur)", "_sek", ", PLN", " [$]"])
def test_a_heading_of_money_may_end_in_its_currency(ending):
    for name in known_names("amount"):
        if not currency_of(name):
            assert find_columns(["customer", "date", name + ending], {}, "file")["amount"] == name + ending


def test_which_of_two_currencies_is_meant_is_asked():
    with pytest.raises(DataError, match="Netto SEK"):
        find_columns(["customer", "date", "Netto EUR", "Netto SEK"], {}, "file")
