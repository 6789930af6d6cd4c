"""What a report says of a segment is true of each of its customers, whatever the data."""

import re

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asiakkuus_lib import rfm
from asiakkuus_lib.locale import use_language
from asiakkuus_lib.reading import course_data, labels, read_transactions
from asiakkuus_lib.report import segment_words

NUMBER = r"(−?[\d,]+(?:\.\d+)?)"
SENTENCES = {
    rf"Days since the last purchase: at most {NUMBER}\.": lambda row, a: row.recency <= a,
    rf"Days since the last purchase: over {NUMBER}\.": lambda row, a: row.recency > a,
    rf"Days since the last purchase: {NUMBER}\.": lambda row, a: row.recency == a,
    rf"Days since the last purchase: {NUMBER}–{NUMBER}\.": lambda row, a, b: a <= row.recency <= b,
    rf"Days since the first purchase: at most {NUMBER}\.": lambda row, a: row.age <= a,
    rf"Days of purchase at least {NUMBER}, and money over {NUMBER}\.":
        lambda row, a, b: row.frequency >= a and row.monetary > b,
    rf"Days of purchase at least {NUMBER}, or money over {NUMBER}\.":
        lambda row, a, b: row.frequency >= a or row.monetary > b,
    rf"Days of purchase at most {NUMBER}, and money at most {NUMBER}\.":
        lambda row, a, b: row.frequency <= a and row.monetary <= b,
}  # fmt: skip
CLAIMS = re.compile(
    r"silen|happened|long ago|once|twice|recently|rarely|used to|everywhere|elsewhere|second product|"
    r"hiljai|hiljen|tapahtui|kauan|kerran|äskettäin|harvoin|ennen usein|muualla",
    re.IGNORECASE,
)


def true_of(words: str, row) -> bool:
    """Whether every sentence holds for a customer; a sentence that is not known is an error."""
    rest = words
    for pattern, holds in SENTENCES.items():
        for found in re.finditer(pattern, words):
            numbers = [float(number.replace(",", "").replace("−", "-")) for number in found.groups()]
            if not holds(row, *numbers):
                return False
            rest = rest.replace(found[0], "")
    assert rest.strip() == "", rest
    return True


@st.composite
def customers(draw) -> pd.DataFrame:
    """From near-daily buyers, through shops of one purchase each, to whatever comes."""
    days = draw(st.sampled_from([3, 40, 3000]))
    row = st.tuples(
        st.integers(0, days), st.integers(1, draw(st.sampled_from([1, 2, 400]))),
        st.integers(-5000, draw(st.sampled_from([0, 90_000, 10**9]))),
    )  # fmt: skip
    rows = draw(st.lists(row, min_size=1, max_size=40))
    frame = pd.DataFrame(rows, columns=["recency", "frequency", "monetary"])
    return frame.assign(monetary=frame["monetary"] / 100, age=frame["recency"] + frame["frequency"] - 1)


@settings(max_examples=200, deadline=None)
@given(table=customers(), q=st.integers(2, 10), new_days=st.integers(0, 100), data=st.data())
def test_words_are_implied_by_the_numbers(table, q, new_days, data):
    use_language("en")
    fixed = st.lists(st.integers(0, 4000).map(lambda cut: cut / 4), min_size=q - 1, max_size=q - 1).map(sorted)
    given_cuts = st.fixed_dictionaries(dict.fromkeys(rfm.MEASURES, fixed))
    cuts = data.draw(st.just(rfm.rfm_thresholds(table, q)) | given_cuts)
    segments = rfm.rfm_segments(rfm.rfm_scores(table, cuts), q, table["age"], new_days)
    words = segment_words(cuts, new_days)
    for row in table.assign(segment=segments).itertuples():
        assert true_of(words[row.segment], row)


def test_near_daily_buyers():
    """Who bought 3 days ago is not told to have bought long ago."""
    use_language("en")
    table = pd.DataFrame({"recency": [1, 2, 3, 4, 5] * 8, "frequency": range(30, 70), "monetary": range(100, 140)})
    words = segment_words(rfm.rfm_thresholds(table), 90, "EUR")
    assert (
        words["cannot_lose"]
        == "Days since the last purchase: over 3. Days of purchase at least 54, or money over €123.00."
    )
    assert (
        words["dormant"]
        == "Days since the last purchase: over 3. Days of purchase at most 53, and money at most €123.00."
    )


def test_course_data_in_finnish():
    use_language("fi")
    cuts = rfm.rfm_thresholds(rfm.rfm_table(read_transactions().frame, "2026-01-01"))
    words = segment_words(cuts, 90, "EUR")
    assert words["new"] == "Päiviä ensimmäisestä ostosta: enintään 90."
    assert words["cannot_lose"].startswith("Päiviä viimeisestä ostosta: yli ")


@pytest.mark.parametrize("q", [2, 3, 4])
def test_segments_that_cannot_be(q):
    use_language("en")
    cuts = dict.fromkeys(rfm.MEASURES, [float(n) for n in range(1, q)])
    words = segment_words(cuts, 90)
    combinations = [(r, f, m) for r in range(1, q + 1) for f in range(1, q + 1) for m in range(1, q + 1)]
    there = {rfm.segment_of(*scores, q=q) for scores in combinations} | {"new"}
    assert {segment for segment, told in words.items() if "nobody" in told} == set(rfm.SEGMENTS) - there


@pytest.mark.parametrize("lang", ["fi", "en"])
def test_fixed_advice_claims_nothing_of_the_customers(lang):
    """What to do is the same on any data, so it may not suppose how long ago or how often anybody bought."""
    assert not [action for action in labels("rfm_segments", "action", lang).values() if CLAIMS.search(action)]
    assert not [column for column in course_data("rfm_segments") if column.startswith("meaning")]
