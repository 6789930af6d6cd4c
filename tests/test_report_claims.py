"""Titles and sentences of report pages claim no more than the data shows."""

import html
import re

import pandas as pd
import pytest

from asiakkuus_lib.cli import run
from asiakkuus_lib.course import find_lesson
from asiakkuus_lib.locale import use_language
from tests.test_findings import case_class, defaults

pytestmark = pytest.mark.usefixtures("reads_remembered")


def page(tmp_path, report: str, rows: list[tuple], *arguments: str) -> str:
    """The text of a report on these rows: customer, date, amount and perhaps a product group."""
    path = tmp_path / "sales.csv"
    names = ["customer", "date", "amount", "product_group"]
    pd.DataFrame(rows, columns=names[: len(rows[0])]).to_csv(path, index=False)
    out = tmp_path / "out"
    assert run(["report", report, "--data", str(path), "--lang", "en", "--out", str(out), *arguments]) == 0
    text = (out / f"{report}.html").read_text("utf-8")
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", text)))


def of_two_days(money: float) -> list[tuple]:
    """Ten who bought once, long ago, for 50 each, and ten who bought twice of late for `money` in all."""
    early = [(f"A{n}", "2025-01-01", 50) for n in range(10)]
    return early + [(f"B{n}", day, money / 2) for n in range(10) for day in ("2025-01-01", "2025-12-01")]


@pytest.mark.parametrize(
    ("money", "since", "title"),
    [
        (80, "2025-01-01", "The largest share of the money is in the square R 2, F 2: 62%"),
        (50, "2025-01-01", "Squares with the same, largest share of the money: 2, each 50%"),
        (0, "2025-01-02", "No square has any purchases to show"),
    ],
)
def test_where_the_money_is(money, since, title, tmp_path):
    assert title in page(tmp_path, "rfm", of_two_days(money), "--set", "q=2", "--set", f"since={since}")


def test_a_hidden_square_is_not_passed_over_in_silence(tmp_path):
    rich = [("C1", "2025-01-01", 90_000)]
    told = page(tmp_path, "rfm", [*of_two_days(80), *rich, *((f"D{n}", "2025-06-01", 9) for n in range(3))],
                "--set", "q=10", "--pseudonymise")  # fmt: skip
    assert "Of the squares shown" in told or "No square has any purchases" in told


def test_a_product_group_beyond_those_shown(tmp_path):
    """Nine groups are shown; of the segment in question the largest is the tenth."""
    groups = [(f"A{n}", day, 500, f"group {n}") for n in range(9) for day in ("2025-01-01", "2025-12-01")]
    told = page(tmp_path, "rfm", [*groups, ("N", "2025-12-30", 30, "tenth"), ("N", "2025-12-30", 1, "group 0")],
                "--set", "segment_focus=new")  # fmt: skip
    assert "The largest of the product groups shown is group 0 in every segment" in told
    assert "the largest of those shown framed" in told and "largest product group" not in told


class TestCustomersWithoutMoney:
    WORDS = "left no money after returns"

    def rows(self, free: int) -> list[tuple]:
        days = pd.date_range("2023-01-01", "2024-12-20", freq="9D")
        some = [
            (f"K{n:02d}", days[step].date(), 10 + (7 * n) % 31)
            for n in range(60) for step in range(n % 7, 60 if n % 3 else len(days), 3 + n % 17)
        ]  # fmt: skip
        return some + [(f"Z{n}", day, 0) for n in range(free) for day in ("2024-06-01", "2024-10-01")]

    @pytest.mark.parametrize(
        ("free", "arguments", "told"),
        [
            (0, (), None),
            (3, (), 3),
            (3, ("--pseudonymise",), None),
            (6, ("--pseudonymise", "--set", "model=pareto_nbd"), 6),
            # By this model four more are told together with them: less the six, these four would be left.
            (6, ("--pseudonymise", "--set", "model=mbg_nbd"), None),
        ],
    )
    def test_they_are_counted_and_said(self, free, arguments, told, tmp_path):
        text = page(tmp_path, "clv", self.rows(free), *arguments)
        assert (self.WORDS in text) == (told is not None)
        if told:
            assert f"{self.WORDS}: {told}." in text and "no money is expected of them" in text


class TestBuyersOfAYear:
    """Whoever has a purchase in the year is one, even if it was free of charge or all was returned."""

    ROWS = (
        [(f"C{n}", f"{year}-03-{n + 1:02d}", 100) for n in range(20) for year in (2023, 2024, 2025)]
        + [("FREE", "2025-05-05", 0), ("BACK", "2025-05-05", 80), ("BACK", "2025-06-06", -80), ("ONCE", "2024-12-30", 50), ("ONCE", "2025-01-02", -50)]
        + [("LAST", "2025-12-31", 9)]
    )  # fmt: skip

    def bought(self, **given) -> dict[str, set[int]]:
        """What the reports that tell it say."""
        told: dict[str, set[int]] = {}
        for number in ("01", "02", "05", "06"):
            lesson = find_lesson(number)
            module = lesson.findings()
            case = case_class(module).read({**defaults(lesson), **given})
            if number == "02":
                told[number] = {len(case.heard_buyers)}
            elif number == "06":
                figure = next(one for one in module.figures(case).figures if one.name == "customers")
                told[number] = {int(re.sub(r"\D", "", figure.change.removeprefix("In the last 12 months").partition(";")[0]))}
            else:
                told[number] = {one.value for one in module.figures(case).figures if one.name == "active"}
                if number == "05":
                    told[number] |= {int(module.strategies(case).groups["customers"].sum())}
        return told

    def test_all_reports_agree_on_the_course_data(self):
        use_language("en")
        assert self.bought() == dict.fromkeys(("01", "02", "05", "06"), {1904})

    def test_they_agree_where_all_was_free_or_returned(self, tmp_path):
        use_language("en")
        sales, answers = tmp_path / "sales.csv", tmp_path / "answers.csv"
        pd.DataFrame(self.ROWS, columns=["customer_id", "date", "amount"]).to_csv(sales, index=False)
        pd.DataFrame({"customer_id": ["C1"], "answered_on": ["2024-05-05"], "satisfaction": [4]}).to_csv(answers, index=False)
        given = {"data_path": str(sales), "survey_path": str(answers), "as_of": "2026-01-01"}
        # Not the one who merely returned in the year what was bought before it.
        assert self.bought(**given) == dict.fromkeys(("01", "02", "05", "06"), {23})
