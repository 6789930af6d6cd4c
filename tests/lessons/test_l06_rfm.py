"""What the prose of chapter 6 says in words, against the data, and its table of methods against the source."""

import re

import pandas as pd
import pytest

from asiakkuus_lib import rfm
from asiakkuus_lib.learn.tasks import find_task
from asiakkuus_lib.lessons.l06_rfm import findings, over_time
from asiakkuus_lib.lessons.l06_rfm.exercises import AS_OF, EARLIER, TABLE_OF
from asiakkuus_lib.locale import use_language
from asiakkuus_lib.reading import course_data, read_transactions
from asiakkuus_lib.report.catalogue import reports
from asiakkuus_lib.show import number, percent
from asiakkuus_lib.show.style import ACCENT
from tests.lessons.said import read_page

BOUGHT = read_transactions().frame
CUSTOMERS = rfm.rfm_table(BOUGHT, AS_OF)
CUTS = rfm.rfm_thresholds(CUSTOMERS)
SCORES = rfm.rfm_scores(CUSTOMERS, CUTS)
SEGMENTS = rfm.rfm_segments(SCORES, 5, CUSTOMERS["age"])


def course_case():
    return findings.Rfm.read({name: parameter.default for name, parameter in reports("en")["rfm"].parameters.items()})


def bought_by(customer):
    return BOUGHT[BOUGHT["customer_id"] == customer]


def test_the_two_hundred_calls():
    assert BOUGHT["date"].max() + pd.Timedelta(days=1) == pd.Timestamp(AS_OF) and BOUGHT["date"].dt.year.nunique() == 3
    biggest = CUSTOMERS.nlargest(200, "monetary")
    assert (biggest["recency"] <= 90).sum() > 100  # most
    assert SEGMENTS[biggest.index[biggest["recency"] > 365]].value_counts().to_dict() == {"cannot_lose": 9, "going_quiet": 5}
    consent = course_data("customers").set_index("customer_id")["marketing_consent"]
    assert (consent[SEGMENTS.index[SEGMENTS == "cannot_lose"]] == "yes").sum() < 200  # shorter than the team's time


def test_the_code_and_the_segment_move_with_the_reference_date():
    case = course_case()
    seen = over_time.by_reference_date(case, "A03508", pd.date_range("2025-05-01", AS_OF, freq="MS")).set_index("day")
    assert seen.loc["2025-05-01"].drop("day", errors="ignore").isna().all()
    assert seen.at["2025-06-01", "segment"] == "new" and seen.at[AS_OF, "segment"] == "developing"
    # Not one purchase in between, and another code.
    assert not bought_by("A03508")["date"].between("2025-09-01", AS_OF).any()
    assert seen.at["2025-09-01", "code"] == "532" and seen.at[AS_OF, "code"] == SCORES.at["A03508", "code"] == "432"
    last = [max(then for then in bought_by("A03508")["date"] if then < day) for day in seen.index[1:]]
    assert seen["recency"].dropna().tolist() == (seen.index[1:] - pd.DatetimeIndex(last)).days.tolist()


@pytest.mark.parametrize("lang", ["fi", "en"])
def test_the_strip_shows_the_chosen_date_and_keeps_its_columns(lang):
    use_language(lang)
    case = course_case()
    days = pd.date_range("2025-05-01", AS_OF, freq="MS")
    seen = over_time.by_reference_date(case, "A03508", days)
    drawn = [
        over_time.strip(seen, list(bought_by("A03508")["date"]), day, names=case.names, classes=5, sign="€", title="T", alt="1.")
        for day in days
    ]
    for figure, day in zip(drawn, days, strict=True):
        assert str(day.year) in figure.wide and len(figure.wide) < 15_000 and len(figure.narrow) < 15_000
    for figure, day in zip(drawn, days, strict=True):
        # Its code, and how long ago the last purchase was.
        known, words = seen.set_index("day").loc[day], {"fi": ("päivä", "päivää"), "en": ("day", "days")}[lang]
        for side in (figure.wide, figure.narrow):
            told = re.findall(r">([^<]*)</text>", side.replace("\N{NO-BREAK SPACE}", " "))
            assert any(f"{number(known['recency'])} {word}" in told for word in words) == pd.notna(known["code"])
            assert pd.isna(known["code"]) or known["code"] in told
    # All dates but the chosen one are over their columns.
    written = re.findall(r">([^<]*)</text>", drawn[-1].wide)
    assert all({"fi": f"{day.day}.{day.month}.", "en": f"{day.day} {day:%b}"}[lang] in written for day in days[:-1])
    heights = {re.search(r'viewBox="([^"]+)"', side)[1] for figure in drawn for side in (figure.wide,)}
    assert len(heights) == 1 and len({figure.table.to_text() for figure in drawn}) == 1
    assert [row[4] for row in drawn[0].table.cells()] == seen["code"].fillna("").tolist()


@pytest.mark.parametrize("lang", ["fi", "en"])
def test_every_figure_says_what_it_shows_and_where_from(lang):
    use_language(lang)
    case = course_case()
    found = [tell(case) for tell in (findings.distributions, findings.segment_shares, findings.money_map,
                                     findings.what_they_buy, findings.moves, findings.listing)]  # fmt: skip
    for figure in (finding.figure for finding in found):
        assert figure.subtitle and figure.source == case.source and len(figure.alt) <= 250
        assert figure.title not in figure.subtitle


def test_the_title_of_what_they_buy_counts_the_frames():
    use_language("en")
    finding = findings.what_they_buy(course_case())
    shares = next(iter(finding.sheets.values()))[0].drop(columns=["name"])
    first = shares.drop(columns="others", errors="ignore").idxmax(axis=1).value_counts()
    n, m = first.iloc[:2]
    assert f" in {n} of the {len(shares)} segments and " in finding.figure.title and finding.figure.title.endswith(f" in {m}")
    assert ACCENT in finding.figure.wide and ACCENT in finding.figure.narrow


def test_the_moves_tell_who_stayed():
    use_language("en")
    case = course_case()
    ways = findings.ways_of(case, 90).value_counts()
    stayed = ways[findings.STAYED]
    assert f"{number(ways.sum() - stayed)} changed, {number(stayed)} stayed" in findings.moves(case).figure.subtitle


def test_the_longest_bar_of_the_moves_has_room_whatever_is_looked_back():
    case, back = course_case(), (30, 90, 365)
    most = findings.most_moves(case, back)
    shown = [findings.moves(case, days, most).figure.table.frame.iloc[:, 1] for days in back]
    assert max(column.max() for column in shown) == most
    for days, column in zip(back, shown, strict=True):
        ways = findings.ways_of(case, days)
        assert column.iloc[0] == column.iloc[1:].sum() == (ways.dropna() != findings.STAYED).sum()


def test_the_twins():
    measures = CUSTOMERS.loc[list(TABLE_OF), ["recency", "frequency", "monetary"]]
    assert len(measures.drop_duplicates()) == 2
    assert measures.loc["A03463"].tolist() == measures.loc["A03508"].tolist() and measures.at["A03508", "frequency"] == 3
    travels, eats = bought_by("A03463"), bought_by("A03508")
    assert len(eats) == 5 and not set(travels["product_group"]) & set(eats["product_group"])
    assert travels.groupby("product")["quantity"].sum().to_dict() == {"R01": 6}
    assert eats.groupby("product")["quantity"].sum().to_dict() == {"K01": 1, "K02": 1, "K03": 1, "M02": 1, "V03": 3}
    assert eats.set_index("product")["date"]["K01"] == eats.set_index("product")["date"]["V03"]


@pytest.mark.parametrize(("q", "empty"), [(5, 1), (10, 4)])
def test_half_have_bought_once_and_the_mean_is_nine(q, empty):
    scores = rfm.rfm_scores(CUSTOMERS, rfm.rfm_thresholds(CUSTOMERS, q))["F"]
    assert q - scores.nunique() == empty and round((scores == 1).mean(), 2) == 0.50
    assert round((CUSTOMERS["frequency"] == 1).mean(), 2) == 0.50 and round(CUSTOMERS["frequency"].mean()) == 9


def test_the_corners_of_the_map_and_the_pensioner():
    cells = CUSTOMERS["monetary"].groupby([SCORES["R"], SCORES["F"]]).agg(["size", "sum"])
    assert cells["sum"].idxmax() == (5, 5) and cells["size"].idxmax() == (1, 1)
    assert cells.at[(1, 1), "sum"] < 0.05 * cells["sum"].sum()
    pensioner = CUSTOMERS.loc["A00419"]
    assert set(bought_by("A00419")["product"]) == {"R04", "K01"} and SCORES.at["A00419", "code"] == "555"
    assert pensioner["frequency"] > 0.8 * pensioner["age"] / 7  # almost weekly


def test_the_cut_offs_as_the_exercise_prints_them():
    assert CUSTOMERS["recency"].min() == CUTS["frequency"][0] == CUTS["frequency"][1] == 1  # nobody has a 2
    for letter, better in (("R", CUSTOMERS["recency"] <= CUTS["recency"][0]),
                           ("F", CUSTOMERS["frequency"] > CUTS["frequency"][-1]),
                           ("M", CUSTOMERS["monetary"] > CUTS["monetary"][-1])):  # fmt: skip
        assert better.equals(SCORES[letter] == 5)


def test_what_the_exercises_say_in_words():
    assert find_task("06.A1").expected() > 1.5 * 365
    *before, back = bought_by("A00983")["date"].drop_duplicates()
    assert [day.year for day in before] == [2023] * 4 and 1.9 < (back - before[-1]).days / 365 < 2
    spent = BOUGHT[BOUGHT["customer_id"].map(SEGMENTS) == "best"].groupby("product_group")["amount"].sum()
    assert spent[["freight", "conference", "commuter_ticket"]].sum() > spent.sum() / 2  # not from holidays
    assert pd.Timestamp(EARLIER) + pd.Timedelta(days=90) == pd.Timestamp(AS_OF)
    compared = rfm.rfm_table(BOUGHT, EARLIER)
    assert 0.18 < find_task("06.A6").expected() / len(compared) < 0.2  # nearly one in five
    assert 1 / 6 < find_task("06.A7").expected() < 1 / 5


@pytest.mark.parametrize("lang", ["fi", "en"])
def test_the_four_methods_of_the_polish_lecture(lang):
    lines = read_page("06_rfm", lang).text.splitlines()
    symptom = course_data("loyalty_symptoms").set_index("symptom").loc["repeat_purchases"]
    rows = [line.split("|")[1].strip() for line in lines if line.startswith("| ")][1:]
    assert rows == symptom[f"methods_{lang}"].split("; ") and len(rows) == 4


class TestConsent:
    """Whom the report advises to contact, where a register tells who has consented."""

    def case(self, tmp_path, consents, **more):
        use_language("en")
        given = {name: parameter.default for name, parameter in reports("en")["rfm"].parameters.items()}
        if consents is not None:
            path = tmp_path / "register.csv"
            rows = course_data("customers").assign(marketing_consent=consents)
            rows[["customer_id", "marketing_consent"]].to_csv(path, index=False)
            given["register_path"] = str(path)
        return findings.Rfm.read(given | more)

    def test_only_those_who_may_be_contacted(self, tmp_path):
        case = self.case(tmp_path, None)
        may = set(course_data("customers").query("marketing_consent == 'yes'")["customer_id"])
        begin = findings.start(case)
        for action, segment in zip(begin.actions, ("going_quiet", "cannot_lose", "new"), strict=True):
            members = case.segments.index[case.segments == segment]
            assert action.customers == len(may & set(members)) < len(members)
            assert action.money == pytest.approx(case.customers["monetary"].reindex(sorted(may & set(members))).sum(), abs=0.01)
        listed = findings.listing(case).table.frame["customer"]
        assert set(listed) <= may and len(listed) == 10

    def test_nobody_may_be_contacted(self, tmp_path):
        case = self.case(tmp_path, "no")
        begin = findings.start(case)
        assert not begin.actions and not begin.code and "nobody has consented" in begin.headline
        assert "consented" in str(findings.listing(case).note)

    def test_where_no_register_tells(self, tmp_path):
        path = tmp_path / "sales.csv"
        read_transactions().frame.to_csv(path, index=False)
        case = self.case(tmp_path, None, data_path=str(path))
        begin = findings.start(case)
        assert case.consent is None and "register_path" in begin.actions[0].rests_on
        assert begin.actions[0].customers == (case.segments == "going_quiet").sum()


@pytest.mark.parametrize("lang", ["fi", "en"])
def test_an_empty_class_is_said_to_be_empty(lang):
    use_language(lang)
    nobody = {"fi": "F 2: ei ketään", "en": "F 2: nobody"}[lang]
    drawn = findings.money_map(course_case()).figure.wide.replace("\N{NO-BREAK SPACE}", " ")
    assert nobody in drawn and drawn.count(nobody[4:]) == 1


def test_those_who_changed_are_told_with_their_share():
    case = course_case()
    ways = findings.ways_of(case, 90).dropna()
    moved = (ways != findings.STAYED).sum()
    figure = findings.moves(case).figure
    share = percent(moved / len(ways))
    assert f"{number(moved)} ({share})" in figure.wide and share in figure.title
