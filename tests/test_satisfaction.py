"""What answers tell of leaving: the subject, and the report's case on answers of every shape."""

import json
import math
from pathlib import Path

import jsonschema
import numpy as np
import pandas as pd
import pytest

from asiakkuus_lib import report, satisfaction
from asiakkuus_lib.advice import COMMAND, advising
from asiakkuus_lib.cli import run
from asiakkuus_lib.errors import DataError, ParameterError
from asiakkuus_lib.lessons.l02_goals import findings
from asiakkuus_lib.lessons.l02_goals.advice import _by_chance
from asiakkuus_lib.lessons.l02_goals.case import AGREEMENTS, COLUMN, PURCHASES
from asiakkuus_lib.locale import use_language
from asiakkuus_lib.reading import course_data
from asiakkuus_lib.report.catalogue import reports
from tests.in_process import text_of

SCHEMA = json.loads((Path(report.__file__).parent / "record.schema.json").read_text("utf-8"))
FIVE = [*[5] * 8, *[4] * 8, *[2] * 8]


@pytest.fixture(autouse=True)
def in_english():
    use_language("en")


@pytest.fixture(scope="module")
def defaults() -> dict:
    return {name: parameter.default for name, parameter in reports("en")["satisfaction"].parameters.items()}


@pytest.fixture(scope="module")
def course(defaults) -> findings.Satisfaction:
    return findings.Satisfaction.read(defaults)


@pytest.fixture
def read(defaults, tmp_path):
    """A case of answers, and of whatever other tables are given."""

    def made(answers, settings=None, **tables):
        paths = {}
        for name, table in {"survey": answers, **tables}.items():
            path = tmp_path / f"{name}.csv"
            pd.DataFrame(table).to_csv(path, index=False)
            paths["data_path" if name == "transactions" else f"{name}_path"] = str(path)
        return findings.Satisfaction.read({**defaults, **paths, **(settings or {})})

    return made


def survey(scores, day="2024-03-01", **more) -> pd.DataFrame:
    return pd.DataFrame({"customer_id": [f"C{n:02}" for n in range(len(scores))], "answered_on": day, "satisfaction": scores, **more})


class TestSubject:
    def test_both_directions_come_to_one_table(self):
        rng = np.random.default_rng(2)
        satisfied, left = rng.random(500) < 0.8, rng.random(500) < 0.2
        found = satisfaction.directions(satisfied, left)
        assert found.answers == 500 and found.left == left.sum()
        by_bayes = satisfaction.warned(satisfied.mean(), found.left_of_satisfied, found.left_of_others)
        assert by_bayes == pytest.approx(1 - found.satisfied_of_left)

    def test_nobody_leaves(self):
        found = satisfaction.directions([True], [False])
        assert math.isnan(found.satisfied_of_left) and math.isnan(found.left_of_others) and found.left_of_satisfied == 0
        assert math.isnan(satisfaction.warned(0.9, 0, 0))

    @pytest.mark.parametrize(("count", "answers", "ends"), [(81, 263, (0.2553, 0.3662)), (15, 148, (0.0624, 0.1605)), (0, 20, (0, 0.1611)), (1, 29, (0.0061, 0.1718))])
    def test_the_intervals_that_newcombe_prints(self, count, answers, ends):
        """Newcombe 1998, Statistics in Medicine 17, 857-872, table I: method 3."""
        assert satisfaction.wilson(count, answers) == pytest.approx(ends, abs=0.00006)

    def test_the_difference_that_newcombe_prints(self):
        """Newcombe 1998, Statistics in Medicine 17, 873-890, table II: method 10, the first and the third contrast."""
        assert satisfaction.difference(56, 70, 48, 80) == pytest.approx((0.2, 0.0524, 0.3339), abs=0.00006)
        assert satisfaction.difference(6, 7, 2, 7) == pytest.approx((0.5714, 0.0582, 0.8062), abs=0.00006)

    def test_the_recommend_score_is_the_mean_of_its_answers(self):
        values = np.repeat([100, 0, -100], [40, 35, 25])
        score = satisfaction.recommend_score(40, 35, 25)
        half = 1.96 * values.std() / math.sqrt(len(values))
        assert score.score == pytest.approx(values.mean())
        assert (score.low, score.high) == pytest.approx((values.mean() - half, values.mean() + half), rel=0.001)
        assert satisfaction.recommend_score(9, 0, 0)[:3] == (100, 100, 100)

    def test_the_same_question_twice_tells_as_much(self):
        answers, left = pd.Series([1, 2, 3, 4, 5] * 10), pd.Series([True, False] * 25)
        told = satisfaction.compare_warnings(answers, answers, left)
        assert told.first == told.second and told.low == told.high == 0

    def test_a_question_that_tells_all(self):
        left = pd.Series([True] * 30 + [False] * 70)
        told = satisfaction.compare_warnings(pd.Series(range(100))[::-1].reset_index(drop=True) % 7, (~left).astype(int), left)
        assert told.second == 1 and told.low > 0


class TestCourse:
    def test_the_numbers_of_the_lesson(self, course):
        found = course.directions
        assert tuple(found) == (125, 1160, 65, 178) and course.told_by == AGREEMENTS and course.warns
        rates = course.rates("alternative")["rate"]
        assert [round(100 * rates[group]) for group in findings.FOUR] == [6, 16, 18, 35]
        assert "19.9%" in text_of(findings.by_alternative(course)) and "7.6%" in text_of(findings.by_alternative(course))

    def test_agreements_tell_what_the_survey_tells(self, course):
        own = course_data("survey").sort_values("answered_on", kind="stable").reset_index(drop=True)["left_next_year"]
        assert course.answers["left"].map({True: "yes", False: "no"}).fillna("").tolist() == own.fillna("").tolist()

    def test_who_has_been_heard(self, course):
        said = text_of(findings.coverage(course))
        assert all(share in said for share in ("26.1%", "46.4%", "30.6%", "78.2%", "53.2%"))

    def test_the_headline_says_whom_to_call(self, course):
        begin = findings.start(course)
        assert begin.headline.startswith("66% of the leavers who had answered had said 4–5: the survey did not warn of them.")
        assert course.all_leavers == (366, 69)
        first = begin.actions[0]
        told = course.asked == course.to_call
        assert (first.code, first.customers) == ("call_dissatisfied", int(told.sum()))
        assert first.money == pytest.approx(course.sales.reindex(told.index[told]).sum(), abs=0.01)
        assert first.money < course.sales.reindex(course.todo.index[course.todo == course.to_call]).sum()

    def test_recommending_tells_no_more(self, course):
        assert "The recommendation question says no more about leaving than satisfaction does" in text_of(findings.recommend(course))

    def test_a_period_before(self, course):
        then = course.previous
        assert then.known["answered_on"].max() < pd.Timestamp("2024-01-01") and then.recent["answered_on"].min().year == 2024

    def test_by_purchases(self, course, defaults, tmp_path):
        """Of the same answers, those who bought nothing in the year after."""
        paths = {"survey": "survey", "data": "transactions"}
        for name, table in paths.items():
            course_data(table).convert_dtypes().to_csv(tmp_path / f"{name}.csv", index=False)
        case = findings.Satisfaction.read({**defaults, **{f"{name}_path": str(tmp_path / f"{name}.csv") for name in paths}})
        days = course_data("transactions").groupby("customer_id")["date"].apply(list)
        assert case.told_by == PURCHASES and case.heard is None and len(case.known) > 900
        assert findings.coverage(case).sentence == "46% of the last year's buyers have answered at least once, and they brought in 78% of the sales"
        for row in case.known.iloc[::60].to_dict("records"):
            since = [(day - row["answered_on"]).days for day in days[row["customer_id"]]]
            assert min(since) <= 0 and row["left"] == (not any(0 < day <= 365 for day in since))


class TestScale:
    @pytest.mark.parametrize(
        ("scores", "told", "scale", "limit"),
        [
            ([1, 5] * 5, "auto", "1-5", 4), ([2, 7] * 5, "auto", "1-7", 6), ([0, 5] * 5, "auto", "0-10", 8), ([3, 9] * 5, "auto", "0-10", 8),
            ([20, 85] * 5, "auto", "0-100", 75), ([1, 5] * 5, "1-7", "1-7", 6), ([1, 4] * 5, "1-4", "1-4", 3), ([1, 9] * 5, "1-10", "1-10", 8),
        ],
    )  # fmt: skip
    def test_it_is_told_or_found_out_and_said(self, scores, told, scale, limit, read):
        case = read(survey(scores), {"scale": told})
        assert (case.scale, case.limit) == (scale, limit)
        said = f"The narrowest that holds all answers is {scale.replace('-', '–')}, so" in findings.start(case).caveat
        assert said == (told == "auto") and f"scale {scale.replace('-', '–')}" in str(findings.handling(case))

    def test_the_heading_may_tell_it(self, read):
        case = read(survey([2, 5] * 5).rename(columns={"satisfaction": "Tyytyväisyys (1–7)"}))
        assert (case.scale, case.limit) == ("1-7", 6) and "narrowest" not in findings.start(case).caveat

    def test_a_file_without_satisfaction_is_told_its_columns(self, read):
        with pytest.raises(DataError, match="no column was recognised as satisfaction.*Mood"):
            read(survey([2, 5] * 5, recommend=9).rename(columns={"satisfaction": "Mood"}))

    @pytest.mark.parametrize("limit", [2.0, 3.0, 4.5, 5.0])
    def test_another_limit(self, limit, read):
        case = read(survey(FIVE, left_next_year=["yes", "no"] * 12), {"satisfied_from": limit})
        assert case.directions.satisfied == sum(score >= limit for score in FIVE)
        assert case.satisfied_scores == {2.0: "2–5", 3.0: "3–5", 4.5: "4.5–5", 5.0: "5"}[limit]
        assert text_of(findings.two_directions(case))

    def test_scores_with_decimals(self, read):
        case = read(survey([1.5, 3.9, 4.0, 4.5] * 6, left_next_year=["yes", "no", "no", "no"] * 6))
        assert case.directions.satisfied == 12 and set(case.score_groups) == {"1", "3", "4"}
        assert "under 4" in text_of(findings.two_directions(case))

    def test_a_scale_of_a_hundred_goes_by_fifths(self, read):
        case = read(survey([0, 19, 20, 79, 80, 100] * 4, left_next_year=["yes", "no"] * 12), {"scale": "0-100"})
        assert set(case.score_groups) == {"0–19", "20–39", "60–79", "80–100"}

    def test_answers_outside_the_scale(self, read):
        with pytest.raises(DataError, match="The scale is 1-5, but the answers range from 1 to 9"):
            read(survey([1, 9]), {"scale": "1-5"})

    @pytest.mark.parametrize("limit", [1.0, 6.0])
    def test_a_limit_that_is_not_on_the_scale(self, limit, read):
        with pytest.raises(ParameterError, match="satisfied_from"):
            read(survey([1, 5]), {"satisfied_from": limit})


class TestWhatIsGiven:
    def test_answers_alone(self, read):
        case = read(survey(FIVE))
        assert case.told_by == "" and case.directions is None
        for finding in (findings.two_directions, findings.by_score):
            assert "Give agreements" in text_of(finding(case))
        assert "Give the customer register" in text_of(findings.coverage(case)) and "no column Sees an alternative" in text_of(findings.by_alternative(case))
        assert "purchases are needed" in text_of(findings.loyalty(case)) and "no recommend score" in text_of(findings.recommend(case))
        begin = findings.start(case)
        assert [action.code for action in begin.actions] == ["call_dissatisfied", "ask_alternative"]
        assert begin.actions[0].customers == 8 and begin.actions[0].money is None

    def test_a_column_of_the_survey(self, read):
        case = read(survey(FIVE, left_next_year=["yes", "no", ""] * 8))
        assert case.told_by == COLUMN and len(case.known) == 16 and case.known["left"].sum() == 8

    def test_agreements_come_before_purchases(self, read):
        ends = [{"customer_id": f"C{n:02}", "began": "2020-01-01", "ended": end} for n, end in enumerate(["2024-03-01", "2024-03-02", "2025-03-01", "2025-03-02", ""])]
        case = read(survey([5] * 6), {"as_of": "2026-01-01"}, agreements=ends, transactions=[{"customer_id": "C00", "date": "2025-12-31", "amount": 1}])
        # Who had left by the answer, or has no agreement, is not known to leave.
        assert case.told_by == AGREEMENTS and case.answers["left"].tolist()[1:5] == [True, True, False, False]
        assert case.answers["left"].isna().tolist() == [True, False, False, False, False, True]

    def test_a_year_that_is_not_over(self, read):
        ends = [{"customer_id": f"C{n:02}", "began": "2020-01-01", "ended": "2024-06-01" if n < 4 else ""} for n in range(24)]
        early, late = (read(survey(FIVE), {"as_of": day}, agreements=ends) for day in ("2025-03-01", "2025-03-02"))
        assert early.known.empty and "a year must have passed" in text_of(findings.two_directions(early))
        assert len(late.known) == 24 and late.known["left"].sum() == 4

    def test_purchases_only_of_those_who_had_bought(self, read):
        bought = [("C00", "2024-02-01"), ("C00", "2025-03-01"), ("C01", "2024-02-01"), ("C01", "2025-03-02"), ("C02", "2024-04-01"), ("C03", "2025-12-31")]
        case = read(survey([5] * 4), transactions=[{"customer_id": who, "date": day, "amount": 10} for who, day in bought])
        assert case.answers["left"].tolist()[:2] == [False, True] and case.answers["left"].isna().tolist()[2:] == [True, True]

    def test_numbers_of_customers_that_do_not_match(self, read):
        case = read(survey(FIVE), agreements=[{"customer_id": f"{n}", "began": "2020-01-01", "ended": ""} for n in range(9)])
        assert "Are the customer numbers written in the same way?" in text_of(findings.two_directions(case))

    def test_purchases_that_ended_long_ago(self, read):
        case = read(survey([5, 2] * 5), transactions=[{"customer_id": "C00", "date": "2021-01-02", "amount": 5}])
        assert "no purchases in the last year" in text_of(findings.coverage(case))
        assert [action.code for action in findings.start(case).actions] == ["call_dissatisfied", "ask_alternative"]

    def test_a_reference_date_before_all_answers(self, read):
        case = read(survey(FIVE), {"as_of": "2023-01-01"}, register=[{"customer_id": "C00", "marketing_consent": "yes"}])
        assert findings.start(case).actions[0].code == "hear_more"
        assert all(text_of(getattr(findings, name)(case)) for name in findings.__all__ if name[0].islower())

    @pytest.mark.parametrize("given", [{}, {"agreements": [{"customer_id": f"C{n:02}", "began": "2020-01-01", "ended": ""} for n in range(24)]}])
    def test_a_list_of_pseudonyms_without_money(self, given, read, monkeypatch):
        monkeypatch.setenv("ASIAKKUUS_KEY", "a key of at least sixteen letters")
        case = read(survey(FIVE), {"pseudonymise": True, "list_customers": True}, **given)
        ((frame, columns),) = findings.listing(case).sheets.values()
        assert list(columns) == ["customer"] and len(frame) == 24

    def test_how_purchases_are_given_to_the_command(self, read):
        with advising(COMMAND):
            assert "--data transactions=…" in text_of(findings.loyalty(read(survey(FIVE))))

    def test_names_are_only_names(self, read):
        case = read(survey([1, 2] * 5).assign(customer_id=["=1+1", "<b>x</b>", "**y**", "{n}", "'z'", *"abcde"]))
        html = findings.listing(case)._repr_mimebundle_()[0]["text/html"]
        assert "<b>" not in html and "&lt;b&gt;x" in html and "**y**" in html and "{n}" in html

    def test_other_data_without_answers(self, defaults, tmp_path):
        (tmp_path / "sales.csv").write_text("customer_id,date,amount\nA,2025-01-01,5\n", "utf-8")
        with pytest.raises(ParameterError, match="survey_path"):
            findings.Satisfaction.read({**defaults, "data_path": str(tmp_path / "sales.csv")})

    def test_nobody_has_told_how_satisfied(self, read):
        with pytest.raises(DataError, match="how satisfied"):
            read(survey([None] * 3, recommend=7))

    def test_of_the_course_again(self, read, course):
        case = read(survey([3, 9] * 5), {"satisfied_from": 9.0, "as_of": "2022-06-01", "since": "2030-01-01"})
        assert tuple(case.of_course().directions) == tuple(course.directions) and course.of_course() is course
        stricter = findings.Satisfaction.read({**course.parameters, "satisfied_from": 5.0})
        assert stricter.directions.satisfied < 700 and tuple(stricter.of_course().directions) == tuple(course.directions)

    def test_consent_is_kept_to(self, read):
        names = [{"customer_id": f"C{n:02}", "marketing_consent": "yes" if n % 2 else "no"} for n in range(24)]
        case = read(survey(FIVE), register=names)
        assert findings.start(case).actions[0].customers == 4
        listed = findings.listing(case)
        assert findings.coverage(case).sentence == "100% of the customers have answered at least once, 100% in the last year"
        assert len(listed.table.frame) == 4 and set(listed.table.frame["customer"]) == {"C17", "C19", "C21", "C23"}


class TestWhatIsClaimed:
    def left(self, of_satisfied, of_others) -> list[str]:
        return ["yes"] * of_satisfied + ["no"] * (100 - of_satisfied) + ["yes"] * of_others + ["no"] * (50 - of_others)

    @pytest.mark.parametrize(
        ("of_satisfied", "of_others", "said"),
        [
            (20, 30, "40% of the leavers who had answered had said 4–5: the survey did not warn of them. "), (20, 12, "The data does not show that satisfaction warns of those who leave: of those who said 4–5, 20% left; of the others, 24%"),
            (40, 5, "The data does not show that satisfaction warns"), (6, 8, "Only 14 of those who answered have left: too few"), (0, 0, "Only 0 of those who answered have left"),
        ],
    )  # fmt: skip
    def test_a_warning_is_beyond_chance(self, of_satisfied, of_others, said, read):
        case = read(survey([5] * 100 + [2] * 50, left_next_year=self.left(of_satisfied, of_others)).assign(customer_id=[f"C{n}" for n in range(150)]))
        begin = findings.start(case)
        assert begin.headline.startswith(said)
        assert ("call to learn, not to keep" in begin.actions[0].rests_on) == (case.warns is False)

    @pytest.mark.parametrize(
        ("counts", "title"),
        [
            ({1: (3, 9), 2: (15, 45), 4: (20, 200), 5: (10, 200)}, "Of those who said 2, 33% left; of those who said 5, 5%"),
            ({1: (3, 9), 5: (10, 200)}, "Leaving by score: the order of the scores is uncertain"),
            ({2: (10, 40), 3: (9, 40), 5: (8, 40)}, "Leaving by score: the order of the scores is uncertain"),
        ],
    )  # fmt: skip
    def test_the_title_of_scores_rests_on_enough_answers(self, counts, title, read):
        rows = [(score, "yes" if n < left else "no") for score, (left, answers) in counts.items() for n in range(answers)]
        case = read(survey([score for score, _left in rows], left_next_year=[left for _score, left in rows]).assign(customer_id=[f"C{n}" for n in range(len(rows))]))
        found = findings.by_score(case)
        assert found.figure.title == title
        assert "score 1" not in found.figure.alt.lower()

    def test_of_all_leavers_only_where_agreements_tell(self, read):
        case = read(survey(FIVE, left_next_year=["yes", "no"] * 12))
        assert case.all_leavers is None

    def test_old_answers_are_told_at_once(self, read):
        assert "All answers are older than a year: the last is of 1 March 2024." in findings.start(read(survey(FIVE), {"as_of": "2026-01-01"})).headline

    def test_what_was_satisfied_and_where_an_alternative_was_seen_are_told_at_once(self, course):
        caveat = findings.start(course).caveat
        assert "The satisfied are those who said 4–5 on a scale of 1–5." in caveat and "Those who see an alternative said so in the survey." in caveat

    def test_a_score_may_differ_by_chance(self):
        few, many = ([satisfaction.recommend_score(*(n * part for part in parts)) for parts in ((5, 3, 2), (7, 1, 2))] for n in (1, 100))
        assert [_by_chance(*few), _by_chance(*many)] == [True, False]

    def test_old_answers_are_told_to_be_old(self, read):
        told = {figure.name: figure for figure in findings.figures(read(survey(FIVE, recommend=9), {"as_of": "2026-01-01"})).figures}
        for name in ("satisfied_share", "recommend_score"):
            assert told[name].shown == "–" and told[name].meaning == "All answers are older than a year: the last is of 1 March 2024."

    def test_a_survey_without_recommending_says_so(self, read):
        (told,) = [figure for figure in findings.figures(read(survey(FIVE))).figures if figure.name == "recommend_score"]
        assert told.meaning == "The survey does not ask about recommending."

    def test_all_said_the_same(self, read):
        case = read(survey([5] * 60, left_next_year=["yes", "no"] * 30))
        assert findings.start(case).headline.startswith("All gave the same score") and text_of(findings.two_directions(case))

    def test_few_leavers_are_not_compared(self, read):
        case = read(survey(FIVE, left_next_year=["yes", "no", "no"] * 8, recommend=[9, 3, 7] * 8))
        assert "So few have left that it cannot be said" in text_of(findings.recommend(case))


def test_with_pseudonyms_a_customer_counts_once(course, defaults, monkeypatch):
    """The first answer of each: the latest of those who left would be the one before leaving."""
    monkeypatch.setenv("ASIAKKUUS_KEY", "a key of at least sixteen letters")
    case = findings.Satisfaction.read({**defaults, "pseudonymise": True})
    assert len(case.known) == case.known["customer_id"].nunique() == course.known["customer_id"].nunique()
    first = course.known.drop_duplicates("customer_id")
    assert case.directions.left == first["left"].sum() and case.previous is not None
    assert not any(figure.change for figure in findings.figures(case).figures)
    assert findings.listing(case).table is None


@pytest.mark.parametrize("lang", ["fi", "en"])
def test_one_workbook_is_all_that_is_needed(lang, tmp_path, capsys):
    """The file to fill in: filled with its own example, it makes the report."""
    import openpyxl

    path = tmp_path / "own.xlsx"
    assert run(["template", "satisfaction", str(path), "--lang", lang]) == 0
    book = openpyxl.load_workbook(path)
    assert len(book.sheetnames) > 4
    page = book.worksheets[0]
    for row, (number, day, score) in enumerate([("00123", "31.1.2024", 4), ("00124", "3.2.2024", 2), ("00125", "10.2.2024", 5)], start=2):
        page.cell(row, 1, number)
        page.cell(row, 2, pd.to_datetime(day, dayfirst=True).to_pydatetime())
        page.cell(row, 3, score)
    book.save(path)
    assert run(["report", "satisfaction", "--data", str(path), "--lang", lang, "--out", str(tmp_path / "out")]) == 0
    record = json.loads((tmp_path / "out" / "satisfaction.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(SCHEMA).validate(record)
    assert record["data"]["source"].startswith("own.xlsx") and record["data"]["survey"]["rows_used"] == 3 and "transactions" not in record["data"]
