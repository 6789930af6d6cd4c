"""One summary of customers: the traps, every engine alike, and what others reckon."""

import datetime as dt
import math
from collections import defaultdict

import duckdb
import narwhals as nw
import pandas as pd
import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from asiakkuus_lib import rfm
from asiakkuus_lib.errors import DataError, ParameterError
from asiakkuus_lib.summary import collect, count_purchase_days, customer_summary, to_pandas

NAMES = ["customer_id", "date", "amount"]
COLUMNS = [
    "customer_id", "first_purchase", "last_purchase", "purchase_days", "frequency", "recency", "T",
    "days_since_last", "monetary", "monetary_value",
]  # fmt: skip
AS_OF = dt.date(2026, 1, 1)


def moment(written: str | dt.datetime) -> dt.datetime:
    return dt.datetime.fromisoformat(written) if isinstance(written, str) else written


def in_pandas(rows):
    frame = pd.DataFrame(rows, columns=NAMES).astype({"customer_id": "str", "amount": "float64"})
    return frame.assign(date=pd.Series([row[1] for row in rows], dtype="datetime64[us]"))


def in_polars(rows):
    return pl.DataFrame(
        rows, schema={"customer_id": pl.String, "date": pl.Datetime("us"), "amount": pl.Float64}, orient="row"
    )


def in_lazy_polars(rows):
    return in_polars(rows).lazy()


def in_duckdb(rows):
    return duckdb.from_df(in_pandas(rows))


IN_PROCESS = {"pandas": in_pandas, "polars": in_polars, "lazy polars": in_lazy_polars, "duckdb": in_duckdb}


def written_in_spark(session, rows, kind="timestamp"):
    """Dates as text, cast by Spark itself: so they are local to its session, whatever this machine's zone."""
    texts = [(customer, date and date.isoformat(sep=" "), amount) for customer, date, amount in rows]
    frame = session.createDataFrame(texts, "customer_id string, date string, amount double")
    return frame.withColumn("date", frame["date"].cast(kind))


def records(summary) -> dict[str, tuple]:
    """Customer to the rest of the row, in plain values that compare."""
    table = collect(summary)
    assert list(table.columns) == COLUMNS
    found = {}
    for customer, first, last, *numbers, value in table.itertuples(index=False):
        assert customer not in found
        found[customer] = (first.date(), last.date(), *numbers, None if math.isnan(value) else value)
    return found


def reckoned(rows, as_of=AS_OF) -> dict[str, tuple]:
    """The definition once more, in plain Python."""
    days = defaultdict(lambda: defaultdict(list))
    for customer, date, amount in rows:
        if date.date() <= as_of:
            days[customer][date.date()].append(amount)
    found = {}
    for customer, by_day in days.items():
        bought = sorted(day for day, amounts in by_day.items() if max(amounts) >= 0)
        if not bought:
            continue
        cents = {day: sum(math.floor(amount * 100 + 0.5) for amount in amounts) for day, amounts in by_day.items()}
        first, last, repeats = bought[0], bought[-1], len(bought) - 1
        money = sum(cents.values())
        found[customer] = (
            first, last, len(bought), repeats, (last - first).days, (as_of - first).days, (as_of - last).days,
            money / 100, (money - cents[first]) / (repeats * 100) if repeats else None,
        )  # fmt: skip
    return found


@pytest.fixture(params=IN_PROCESS)
def engine(request):
    make = IN_PROCESS[request.param]
    return lambda *rows: make([(customer, moment(date), amount) for customer, date, amount in rows])


class TestTraps:
    def test_a_return_later_is_no_repeat_purchase(self, engine):
        """lifetimes: frequency 1, monetary value -20."""
        table = customer_summary(
            engine(("A", "2025-01-01 09:00", 10), ("A", "2025-01-01 15:00", 5), ("A", "2025-01-02", -20)), AS_OF
        )
        assert records(table)["A"][2:] == (1, 0, 0, 365, 365, -5.0, None)

    def test_two_orders_on_one_day_are_one(self, engine):
        table = customer_summary(engine(("A", "2025-12-01", 5), ("A", "2025-12-01", 5)), AS_OF)
        assert records(table)["A"][2:4] == (1, 0)

    def test_one_day_at_different_times(self, engine):
        table = customer_summary(
            engine(("A", "2025-12-01 00:00", 1), ("A", "2025-12-01 23:59:59.999999", 2), ("A", "2025-12-02", 4)), AS_OF
        )
        day = dt.date(2025, 12, 1)
        assert records(table)["A"] == (day, dt.date(2025, 12, 2), 2, 1, 1, 31, 30, 7.0, 4.0)

    def test_a_day_with_a_purchase_and_a_return(self, engine):
        table = customer_summary(
            engine(("A", "2025-12-01", 10), ("A", "2025-12-01", -10), ("A", "2025-12-11", 20)), AS_OF
        )
        assert records(table)["A"][2:] == (2, 1, 10, 31, 21, 20.0, 20.0)

    def test_a_return_before_the_first_purchase(self, engine):
        table = customer_summary(
            engine(("A", "2025-11-01", -10), ("A", "2025-12-01", 30), ("A", "2025-12-11", 25)), AS_OF
        )
        assert records(table)["A"] == (dt.date(2025, 12, 1), dt.date(2025, 12, 11), 2, 1, 10, 31, 21, 45.0, 15.0)

    def test_a_return_after_the_first_day_is_netted_in_the_value(self, engine):
        rows = [("A", "2025-11-01", 100), ("A", "2025-11-11", 50), ("A", "2025-11-12", -20), ("A", "2025-11-21", 30)]
        assert records(customer_summary(engine(*rows), AS_OF))["A"][-2:] == (160.0, 30.0)

    def test_nothing_paid_is_a_purchase_day(self, engine):
        table = customer_summary(engine(("A", "2025-12-01", 0), ("A", "2025-12-11", 0)), AS_OF)
        assert records(table)["A"][2:] == (2, 1, 10, 31, 21, 0.0, 0.0)

    def test_returns_alone_make_no_customer(self, engine):
        assert list(records(customer_summary(engine(("A", "2025-12-01", 1), ("B", "2025-12-01", -1)), AS_OF))) == ["A"]

    def test_the_reference_date_is_included_and_what_comes_after_is_not(self, engine):
        table = customer_summary(engine(("A", "2026-01-01 23:59", 1), ("A", "2026-01-02 00:00", 2)), "2026-01-01")
        assert records(table)["A"] == (AS_OF, AS_OF, 1, 0, 0, 0, 0, 1.0, None)

    def test_nobody_yet(self, engine):
        assert collect(customer_summary(engine(("A", "2025-12-01", 1)), "2025-01-01")).empty

    def test_ids_keep_their_zeros(self, engine):
        rows = [("00123", "2025-12-01", 1), ("123", "2025-12-01", 2)]
        assert set(records(customer_summary(engine(*rows), AS_OF))) == {"00123", "123"}

    def test_cents_add_up(self, engine):
        rows = [("A", "2025-12-01", amount) for amount in (0.1, 0.2, 0.1, 1.005, 9_999_999_999.99, -9_999_999_999.99)]
        assert records(customer_summary(engine(*rows), AS_OF))["A"][-2] == 1.4

    def test_columns_of_other_names(self, engine):
        frame = collect(customer_summary(engine(("A", "2025-12-01", 1)), AS_OF))
        renamed = frame.rename(columns={"customer_id": "who", "first_purchase": "when", "monetary": "euros"})
        assert collect(customer_summary(renamed, AS_OF, "who", "when", "euros")).columns[0] == "who"

    def test_the_same_kind_of_table_comes_back(self):
        for make, kind in zip(
            IN_PROCESS.values(), (pd.DataFrame, pl.DataFrame, pl.LazyFrame, duckdb.DuckDBPyRelation), strict=True
        ):
            assert isinstance(customer_summary(make([("A", moment("2025-12-01"), 1)]), AS_OF), kind)

    @pytest.mark.parametrize("year", [1, 1600, 9998])
    def test_any_year(self, year):
        rows = [
            ("A", dt.datetime(year, 3, 1), 5),
            ("A", dt.datetime(year, 3, 4), -7),
            ("A", dt.datetime(year, 3, 5), 1),
        ]
        for make in IN_PROCESS.values():
            assert records(customer_summary(make(rows), "9999-12-31")) == reckoned(rows, dt.date(9999, 12, 31))

    def test_a_local_day_is_the_written_one(self):
        zoned = pd.DataFrame(
            {
                "customer_id": "A",
                "amount": 1.0,
                "date": pd.to_datetime(["2025-12-01 00:30"]).tz_localize("Europe/Helsinki"),
            }
        )
        for frame in (
            zoned,
            pl.from_dicts(zoned.to_dict("records")).with_columns(
                pl.col("date").dt.convert_time_zone("Europe/Helsinki")
            ),
        ):
            assert records(customer_summary(frame, AS_OF))["A"][0] == dt.date(2025, 12, 1)

    def test_a_session_has_a_local_day(self):
        with duckdb.connect() as session:
            session.execute("set timezone = 'Europe/Helsinki'")
            frame = session.sql("select 'A' as customer_id, timestamptz '2025-11-30 22:30+00' as date, 1.0 as amount")
            assert records(customer_summary(frame, AS_OF))["A"][0] == dt.date(2025, 12, 1)

    def test_dates_and_exact_numbers_of_a_database(self):
        frame = duckdb.sql(
            "select 7 as customer_id, date '2025-12-01' as date, 0.10::decimal(18, 2) as amount from range(3)"
        )
        assert records(customer_summary(frame, AS_OF)) == {
            7: (dt.date(2025, 12, 1), dt.date(2025, 12, 1), 1, 0, 0, 31, 31, 0.3, None)
        }


class TestRefused:
    @pytest.mark.parametrize(
        "bad",
        [
            (None, "2025-12-01", 1),
            ("B", None, 1),
            ("B", "2025-12-01", None),
            ("B", "2025-12-01", -math.inf),
            ("B", "2025-12-01", 2e10),
        ],
    )
    def test_a_row_that_lacks_something(self, bad):
        rows = [("A", moment("2025-12-01"), 1.0), (bad[0], bad[1] and moment(bad[1]), bad[2])]
        for make in IN_PROCESS.values():
            with pytest.raises(DataError, match="1"):
                collect(customer_summary(make(rows), AS_OF))

    @pytest.mark.parametrize(
        "bad",
        [
            (None, "2025-12-01", 1),
            (None, "2025-12-01", -1),
            ("B", None, 1),
            ("A", None, -1),
            ("B", "2025-12-01", None),
            ("A", "2025-12-02", -math.inf),
            ("B", "2025-12-01", math.nan),
        ],
    )
    def test_a_row_of_which_the_days_cannot_be_counted(self, bad):
        rows = [("A", moment("2025-12-01"), 1.0), (bad[0], bad[1] and moment(bad[1]), bad[2])]
        for make in IN_PROCESS.values():
            with pytest.raises(DataError, match="1"):
                count_purchase_days(make(rows), AS_OF)

    def test_what_is_not_a_number(self):
        rows = [("A", moment("2025-12-01"), 1.0), ("B", moment("2025-12-01"), math.nan)]
        for make in (in_pandas, in_polars, in_duckdb):
            with pytest.raises(DataError, match="1"):
                collect(customer_summary(make(rows), AS_OF))
        with pytest.raises(nw.exceptions.InvalidOperationError):
            collect(customer_summary(in_lazy_polars(rows), AS_OF))

    @pytest.mark.parametrize("column", ["date", "amount"])
    def test_text(self, engine, column):
        text = to_pandas(engine(("A", "2025-12-01", 1))).astype({column: "str"})
        for frame in (text, pl.DataFrame(text.to_dict("list")), duckdb.from_df(text)):
            with pytest.raises(DataError, match=column):
                customer_summary(frame, AS_OF)

    def test_a_column_that_is_not_there(self, engine):
        with pytest.raises(DataError, match="euros"):
            customer_summary(engine(("A", "2025-12-01", 1)), AS_OF, amount="euros")

    def test_a_reference_date_that_is_none(self, engine):
        with pytest.raises(ParameterError):
            customer_summary(engine(("A", "2025-12-01", 1)), "soon")


@st.composite
def transactions(draw, customers=8, size=40):
    # Few days and few times, so that ties are the rule.
    day = st.integers(0, 12).map(lambda step: dt.datetime(2025, 12, 25) + dt.timedelta(days=step * step - 100))
    time = st.sampled_from([dt.timedelta(), dt.timedelta(hours=9), dt.timedelta(hours=23, minutes=59, seconds=59)])
    amount = st.one_of(
        st.integers(-2000, 5000).map(lambda cents: cents / 100),
        st.sampled_from([0.0, -0.0, 0.005, -0.005, 0.125, 1.005, -0.001, 1e8, -1e8, 123_456_789.01]),
        st.floats(-1e6, 1e6, allow_nan=False, width=32),
    )
    row = st.tuples(
        st.sampled_from([f"{number:05d}" for number in range(customers)]),
        st.builds(lambda d, t: d + t, day, time),
        amount,
    )
    return draw(st.lists(row, min_size=1, max_size=size))


@settings(max_examples=150, deadline=None)
@given(rows=transactions())
def test_every_engine_reckons_alike(rows):
    expected = reckoned(rows)
    for name, make in IN_PROCESS.items():
        assert records(customer_summary(make(rows), AS_OF)) == expected, name


@settings(max_examples=50, deadline=None)
@given(rows=transactions())
def test_days_are_counted_as_they_are_summarised(rows):
    expected = {customer: days for customer, (_first, _last, days, *_rest) in sorted(reckoned(rows).items())}
    for name, make in IN_PROCESS.items():
        counted = count_purchase_days(make(rows), AS_OF)
        assert counted.dtype == "int64" and list(counted.items()) == list(expected.items()), name


@settings(max_examples=50, deadline=None)
@given(rows=transactions(), order=st.randoms())
def test_the_order_of_rows_does_not_matter(rows, order):
    shuffled = order.sample(rows, len(rows))
    for make in (in_pandas, in_duckdb):
        assert records(customer_summary(make(shuffled), AS_OF)) == records(customer_summary(make(rows), AS_OF))


@settings(max_examples=50, deadline=None)
@given(rows=transactions())
def test_rfm_and_profiles_are_the_same_in_every_engine(rows):
    rows.append(("00000", moment("2025-12-01"), 1.0))
    expected = rfm.rfm_table(in_pandas(rows), AS_OF)
    sizes = in_pandas(rows).assign(size=lambda frame: (frame["amount"] > 10).map({True: "large", False: "small"}))
    segments = pd.Series({"00000": "best", "00001": "new", "00002": "best"})
    by_customer, by_segment = (rfm.purchase_profile(sizes, who, columns="size") for who in (None, segments))
    for name, make in IN_PROCESS.items():
        if make is in_pandas:
            continue  # it is what is expected
        pd.testing.assert_frame_equal(rfm.rfm_table(make(rows), AS_OF), expected, check_index_type=False, obj=name)
    for frame in (pl.DataFrame(sizes.to_dict("list")).lazy(), duckdb.from_df(sizes)):
        pd.testing.assert_frame_equal(rfm.purchase_profile(frame, columns="size"), by_customer)
        pd.testing.assert_frame_equal(rfm.purchase_profile(frame, segments, columns="size"), by_segment)
    assert set(by_segment.index) <= {"best", "new"}


class TestSpark:
    @settings(
        max_examples=8, deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
    )  # fmt: skip
    @given(rows=transactions(customers=60, size=300))
    def test_the_same_summary(self, spark, rows):
        expected = reckoned(rows)
        for kind in ("timestamp", "date"):
            assert records(customer_summary(written_in_spark(spark, rows, kind), AS_OF)) == expected, kind

    def test_a_timestamp_without_a_zone(self, spark):
        rows = [("A", dt.datetime(2025, 12, 1, 23, 30), 1.0), ("A", dt.datetime(2025, 12, 2, 0, 30), 2.0)]
        assert records(customer_summary(written_in_spark(spark, rows, "timestamp_ntz"), AS_OF)) == reckoned(rows)

    def test_lazy_until_asked(self, spark):
        rows = [("00123", moment("2025-12-01 00:30"), 5.0)]
        table = customer_summary(written_in_spark(spark, rows), AS_OF)
        assert type(table).__module__.startswith("pyspark.sql")
        assert collect(table)["customer_id"].tolist() == ["00123"]

    def test_a_row_that_lacks_something(self, spark):
        rows = [
            ("A", moment("2025-12-01"), 1.0), (None, moment("2025-12-01"), -1.0), ("B", None, 1.0),
            ("C", moment("2025-12-01"), None), ("D", moment("2025-12-01"), 2e10),
        ]  # fmt: skip
        with pytest.raises(DataError, match="4"):
            collect(customer_summary(written_in_spark(spark, rows), AS_OF))

    def test_rfm_and_profile(self, spark):
        rows = [("A", moment("2025-12-01"), 5.0), ("B", moment("2025-12-03"), 15.0), ("A", moment("2025-12-03"), 35.0)]
        frame = written_in_spark(spark, rows)
        pd.testing.assert_frame_equal(rfm.rfm_table(frame, AS_OF), rfm.rfm_table(in_pandas(rows), AS_OF))
        profile = rfm.purchase_profile(frame.withColumn("product_group", frame["amount"].cast("string")))
        assert profile.loc["A"].to_dict() == {"15.0": 0, "35.0": 0.875, "5.0": 0.125}


class TestLifetimes:
    """Fader, Hardie & Lee's summary as the lifetimes package reckons it; without returns the two agree."""

    def compare(self, frame, as_of):
        utils = pytest.importorskip("lifetimes.utils")
        theirs = utils.summary_data_from_transaction_data(
            frame, "customer_id", "date", monetary_value_col="amount", observation_period_end=as_of
        )
        ours = collect(customer_summary(frame, as_of)).set_index("customer_id").sort_index()
        pd.testing.assert_index_equal(ours.index, theirs.index)
        for measure in ("frequency", "recency", "T"):
            assert (ours[measure] == theirs[measure]).all(), measure
        value = ours["monetary_value"].fillna(0)
        assert ((value - theirs["monetary_value"]).abs() < 1e-6).all()
        return ours

    def test_cdnow(self, cdnow):
        frame = pd.read_csv(cdnow, dtype=str)
        frame.columns = ["customer_id", "date", "quantity", "amount"]
        frame = frame.assign(date=pd.to_datetime(frame["date"]), amount=frame["amount"].astype(float))
        ours = self.compare(frame, "1998-06-30")
        assert (len(ours), round(ours["monetary"].sum(), 2)) == (23_570, 2_500_315.63)
        assert records(customer_summary(duckdb.from_df(frame), "1998-06-30")) == records(ours.reset_index())

    @settings(max_examples=25, deadline=None)
    @given(rows=transactions())
    def test_without_returns(self, rows):
        frame = in_pandas([(customer, date, round(abs(amount), 2)) for customer, date, amount in rows])
        self.compare(frame, "2026-06-01")
