"""The command check-data, and the verdict: what a file is fit for, in words and in JSON."""

import inspect
import json
from dataclasses import replace
from datetime import date, timedelta

import pandas as pd
import pytest

from asiakkuus_lib.cli import run
from asiakkuus_lib.locale import languages, use_language
from asiakkuus_lib.reading import read_transactions, verdict
from asiakkuus_lib.report.catalogue import reports
from asiakkuus_lib.report.reading_parameters import READING


def sales(customers: int = 200, days: int = 700, rows: int = 5) -> pd.DataFrame:
    """Ordinary sales: each customer buys some times, on days spread evenly over the time."""
    lines = [
        (f"{100 + n}", date(2024, 1, 1) + timedelta((n * 37 + k * 101) % days), 10 + n % 7 + k)
        for n in range(customers)
        for k in range(rows)
    ]
    return pd.DataFrame(lines, columns=["customer_id", "date", "amount_eur"]).astype({"date": "datetime64[ns]"})


def judged(frame: pd.DataFrame, **options):
    return verdict(read_transactions(frame, **options))


def levels(frame: pd.DataFrame) -> dict[str, str]:
    return {part.purpose: part.level for part in judged(frame).fitness}


@pytest.fixture(autouse=True)
def english():
    use_language("en")


class TestVerdict:
    def test_ordinary_sales_are_fit_and_need_no_remark(self):
        result = judged(sales())
        assert [part.level for part in result.fitness] == ["fit", "fit"]
        assert result.remarks == ()

    @pytest.mark.parametrize(
        ("frame", "rfm", "clv", "words"),
        [
            (sales(customers=6), "unfit", "unfit", "customers: 6"),
            (sales(customers=60), "with_care", "with_care", "fewer classes"),
            (sales(days=1), "unfit", "unfit", "all rows are of one day"),
            (sales(days=60), "with_care", "unfit", "days covered: 60"),
            (sales(days=300), "fit", "with_care", "less than a year"),
            (sales(rows=1), "with_care", "unfit", "nobody bought on more than one day"),
        ],
    )
    def test_what_is_too_little(self, frame, rfm, clv, words):
        assert levels(frame) == {"rfm": rfm, "clv": clv}
        assert words in " ".join(part.words() for part in judged(frame).fitness)

    def test_sales_to_nobody_in_particular(self):
        frame = sales()
        frame.loc[frame.index % 3 == 0, "customer_id"] = "99999"
        assert "33 % of all rows" in judged(frame).fitness[0].words()

    def test_a_mistyped_year(self):
        frame = sales()
        frame.loc[7, "date"] = pd.Timestamp("2062-03-01")
        assert levels(frame) == {"rfm": "with_care", "clv": "with_care"}
        assert "mistyped year" in judged(frame).fitness[0].words()

    def test_sums_of_months(self):
        frame = sales()
        frame["date"] = frame["date"].dt.to_period("M").dt.to_timestamp()
        assert "sums of months" in judged(frame).fitness[0].words()

    @pytest.mark.parametrize(
        ("change", "words"),
        [
            (lambda f: pd.concat([f, f.head(50)]), "repeat another exactly: 50"),
            (lambda f: f.assign(amount_eur=f["amount_eur"].where(f.index % 4 != 0, -1)), "negative amount: 250"),
            (lambda f: f.assign(amount_eur=f["amount_eur"].where(f.index % 5 != 0, 0)), "no money: 200"),
            (
                lambda f: f.assign(
                    customer_id=["Oy Ab " + c if i % 2 else "OY AB " + c for i, c in enumerate(f["customer_id"])]
                ),
                "only in capitals",
            ),
            (lambda f: f.assign(customer_id=f["customer_id"] + "@example.com"), "e-mail addresses"),
            (
                lambda f: f.assign(
                    customer_id=f["customer_id"].map(lambda c: "Aino " + "".join(chr(97 + int(d)) for d in c))
                ),
                "go by names",
            ),
            (lambda f: f.rename(columns={"amount_eur": "amount"}), "does not tell the currency"),
        ],
    )
    def test_remarks(self, change, words):
        (remark,) = judged(change(sales())).remarks
        assert words in remark

    def test_rows_that_could_not_be_read(self):
        frame = sales().astype({"date": str})
        frame.loc[:19, "date"] = "soon"
        assert "could not be read: 20" in judged(frame, bad_rows="skip").remarks[0]


@pytest.fixture
def good(tmp_path):
    path = tmp_path / "sales.csv"
    sales().to_csv(path, index=False)
    return path


@pytest.fixture
def bad(tmp_path):
    path = tmp_path / "sales.csv"
    path.write_text("Asiakas;Pvm;Summa €\nA;1.2.2026;1,50\nB;ei;2\nC;2.2.2026;x\n", "utf-8")
    return path


class TestParameters:
    """Reading has one set of parameters; the cells of the reports repeat it, with their help."""

    REPORTS = [report for lang in languages() for report in reports(lang).values() if report.reads == "transactions"]

    def test_there_are_such_reports(self):
        assert len(self.REPORTS) >= 6

    @pytest.mark.parametrize("report", REPORTS, ids=lambda report: f"{report.name} {report.lang}")
    def test_each_report_that_reads_purchases_has_them_all(self, report):
        for name, parameter in READING.items():
            assert replace(report.parameters[name], help="") == parameter

    def test_they_are_those_of_the_function(self):
        known = inspect.signature(read_transactions).parameters
        named = {"as_of": "until", "pseudonymise": "pseudonyms"}
        assert {named.get(name, name) for name in READING} == set(known) - {"source"}
        for name, parameter in READING.items():
            if name not in ("columns", "pseudonymise"):
                assert known[named.get(name, name)].default == parameter.default


class TestCommand:
    def test_in_words(self, good, capsys):
        assert run(["check-data", str(good), "--lang", "en"]) == 0
        said = capsys.readouterr().out
        for words in ("Rows read", "1,000", "Customers: 200", "Fit for RFM.", "customer_id = customer_id"):
            assert words in said

    def test_in_finnish(self, good, capsys):
        assert run(["check-data", str(good), "--lang", "fi"]) == 0
        said = capsys.readouterr().out
        assert "Sopii RFM-analyysiin." in said and "Fit" not in said

    def test_as_json(self, good, capsys):
        assert run(["check-data", str(good), "--json"]) == 0
        record = json.loads(capsys.readouterr().out)
        assert record["ledger"]["rows_read"] == record["ledger"]["rows_kept"] == 1000
        assert record["fitness"]["rfm"] == {"level": "fit", "reasons": []}
        assert (record["usable"], record["currency"], record["policies"]["returns"]) == (True, "EUR", "net")
        assert len(record["sha256"]) == 64

    def test_rows_that_cannot_be_read_are_told_and_exit_with_1(self, bad, capsys):
        assert run(["check-data", str(bad), "--lang", "en"]) == 1
        said = " ".join(capsys.readouterr().out.split())
        assert "lines 3; for example 'ei'" in said and "bad_rows=skip" in said
        assert run(["check-data", str(bad), "--json"]) == 1
        record = json.loads(capsys.readouterr().out)
        assert {part["reason"]: part["lines"] for part in record["ledger"]["refused"]} == {
            "bad_date": [3],
            "bad_amount": [4],
        }
        assert run(["check-data", str(bad), "--set", "bad_rows=skip"]) == 0

    def test_settings_and_their_mistakes(self, good, capsys):
        assert run(["check-data", str(good), "--json", "--set", "since=2025-01-01", "--set", "as_of=31.3.2025"]) == 0
        record = json.loads(capsys.readouterr().out)
        assert (record["policies"]["since"], record["policies"]["until"]) == ("2025-01-01", "2025-03-31")
        assert {part["reason"] for part in record["ledger"]["aside"]} == {"before_period", "after_period"}
        assert run(["check-data", str(good), "--set", "retruns=drop", "--lang", "en"]) == 1
        assert "Did you mean returns?" in capsys.readouterr().err
        assert run(["check-data", str(good), "--set", "q=4"]) == 1
        assert run(["check-data"]) == 2

    def test_a_file_that_is_not_there(self, tmp_path, capsys):
        assert run(["check-data", str(tmp_path / "no.csv"), "--lang", "en"]) == 1
        assert "was not found" in capsys.readouterr().err

    def test_nothing_but_bad_rows(self, tmp_path, capsys):
        path = tmp_path / "sales.csv"
        path.write_text("customer;date;amount\nA;soon;1\n", "utf-8")
        assert run(["check-data", str(path), "--lang", "en"]) == 1
        captured = capsys.readouterr()
        assert "lines 2" in captured.err and len(captured.err.strip().splitlines()) == 1


@pytest.mark.parametrize("lang", languages())
class TestFurtherInputs:
    """`check-data INPUT=FILE` tells of any kind of input."""

    @pytest.fixture
    def register(self, tmp_path):
        path = tmp_path / "register.csv"
        path.write_text("Asiakas;Markkinointilupa;Väri\nK1;kyllä;red\nK2;ehkä;\nK1;KYLLÄ;blue\n", "utf-8")
        return path

    def test_in_words(self, register, lang, capsys):
        assert run(["check-data", f"register={register}", "--lang", lang]) == 1
        said = " ".join(capsys.readouterr().out.split())
        assert "marketing_consent = Markkinointilupa" in said and "Väri" in said and "'ehkä'" in said
        assert "bad_rows=skip" in said and {"fi": "Asiakkaita: 1.", "en": "Customers: 1."}[lang] in said

    def test_as_json(self, register, lang, capsys):
        line = ["check-data", f"register={register}", "--json", "--lang", lang, "--set", "bad_rows=skip"]
        assert run([*line, "--pseudonymise"]) == 0
        told = json.loads(capsys.readouterr().out)
        assert told["kind"] == "register" and told["usable"] and told["refused"] == {"bad_marketing_consent": 1}
        assert (told["rows_read"], told["rows_used"], told["rows_once_more"]) == (3, 1, 1)

    @pytest.mark.parametrize(
        ("line", "words"),
        [
            (["regster=register.csv"], "register?"), (["register="], "register="),
            (["register=register.csv", "--set", "returns=net"], "bad_rows, date_order, decimal_mark, pseudonymise"),
            (["costs=register.csv"], "kulutiedostossa|file of costs"), (["register=nothing.csv"], "nothing.csv"),
        ],
    )  # fmt: skip
    def test_what_cannot_be_checked_is_told_in_one_line(self, line, words, register, lang, monkeypatch, capsys):
        monkeypatch.chdir(register.parent)
        assert run(["check-data", *line, "--lang", lang]) in (1, 2)
        shown = capsys.readouterr()
        assert shown.out == "" and len(shown.err.strip().splitlines()) == 1
        assert any(word in shown.err for word in words.split("|"))
