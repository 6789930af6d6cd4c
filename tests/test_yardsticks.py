"""Definitions of a customer and yardsticks of sellers: they add up, and say how certain they are; the report on odd data."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asiakkuus_lib import yardsticks
from asiakkuus_lib.errors import ParameterError
from asiakkuus_lib.lessons.l01_concepts import findings
from asiakkuus_lib.lessons.l01_concepts.advice import _keeps_fewer, winners
from asiakkuus_lib.lessons.l01_concepts.case import Customers
from asiakkuus_lib.locale import languages, use_language
from asiakkuus_lib.reading import course_data, read_transactions
from asiakkuus_lib.report import OTHERS, Finding
from asiakkuus_lib.report.reading_parameters import READING
from tests.in_process import text_of
from tests.test_findings import ODD, agreements_of, costs_of, gives_nobody_away

REFERENCE = pd.Timestamp("2026-01-01")
INPUTS = ("register", "agreements", "contacts", "costs")
DEFAULTS = {name: parameter.default for name, parameter in READING.items()} | {
    "data_path": "", "compare_days": 365, "list_customers": False, "top_n": 10, **{f"{name}_path": "" for name in INPUTS},
}  # fmt: skip
TELL = [findings.start, findings.figures, findings.how_many, findings.movement, findings.sellers, findings.luck,
        findings.new_or_kept, findings.listing, findings.handling]  # fmt: skip


@pytest.fixture(scope="module")
def course() -> Customers:
    return Customers.read(DEFAULTS)


class TestSubject:
    @given(st.lists(st.tuples(st.booleans(), st.booleans(), st.booleans()), min_size=1))
    def test_the_bridge_adds_up(self, told):
        before, now, long_ago = (pd.Series(part) for part in zip(*told, strict=True))
        counts = yardsticks.movement(before, now, long_ago).value_counts().reindex(list(yardsticks.MOVES), fill_value=0)
        assert before.sum() - counts["gone"] + counts["new"] + counts["came_back"] == now.sum()
        assert counts["stayed"] + counts["gone"] == before.sum()

    def test_a_database_and_a_frame_count_the_same(self):
        read, year = read_transactions(), (pd.Timestamp("2025-01-01"), REFERENCE)
        pd.testing.assert_series_equal(yardsticks.purchase_days(read.relation, *year), yardsticks.purchase_days(read.frame, *year),
                                       check_index_type=False)  # fmt: skip

    @given(st.lists(st.tuples(st.sampled_from("ABC"), st.floats(-1e3, 1e3)), min_size=2, max_size=40))
    def test_chances_are_shares_of_the_draws(self, told):
        seller, values = (pd.Series(part) for part in zip(*told, strict=True))
        found = yardsticks.rank_chances(values, seller, runs=20)
        assert found["first"].sum() == pytest.approx(1) and (found["low"] <= found["high"]).all()
        assert found["rank"].iloc[0] == 1 and found["high"].max() <= len(found)
        assert found["value"].sum() == pytest.approx(values.sum(), abs=1e-6)

    def test_they_are_the_same_each_time_and_in_any_order(self):
        told = pd.DataFrame({"values": np.arange(60.0), "seller": ["A", "B", "C"] * 20})
        other = told.sample(frac=1, random_state=1)
        pd.testing.assert_frame_equal(yardsticks.rank_chances(told["values"], told["seller"]), yardsticks.rank_chances(other["values"], other["seller"]))

    def test_one_large_customer_makes_the_order_uncertain(self):
        seller = pd.Series(["A"] * 30 + ["B"] * 30)
        even = yardsticks.rank_chances(pd.Series([11.0] * 30 + [10.0] * 30), seller)
        lumpy = yardsticks.rank_chances(pd.Series([330.0] + [0.0] * 29 + [10.0] * 30), seller)
        assert even.loc["A", "first"] == 1 and lumpy.loc["A", "first"] < 0.8

    def test_of_few_who_all_stayed_the_first_place_is_not_certain(self):
        found = yardsticks.rank_chances(pd.Series([1.0] * 5 + [1.0] * 60 + [0.0]), pd.Series(["A"] * 5 + ["B"] * 61), share=True)
        assert found.loc["A", "rank"] == 1 and 0.3 < found.loc["A", "first"] < 0.9

    def test_impossible_draws(self):
        with pytest.raises(ParameterError):
            yardsticks.rank_chances(pd.Series([1.0]), pd.Series(["A"]), runs=0)

    def test_nobody_has_a_seller(self):
        assert yardsticks.rank_chances(pd.Series([1.0]), pd.Series([None], dtype=object)).empty


class TestCourse:
    """The report says what the lesson says: the numbers of tests/test_course_claims.py."""

    def test_four_numbers_of_customers(self, course):
        assert [course.counted(name) for name in ("names", "ever", "active", "agreement")] == [4190, 3641, 1904, 972]

    def test_two_winners(self, course):
        found = course.sellers
        assert winners(course) == ("S04", "profit", "S03")
        assert len(found) == 8 and round(found.loc["S04", "sales"]) == 308_159 and round(found.loc["S04", "profit"]) == 11_643
        ranks = found[["sales", "profit", "new", "kept"]].rank(ascending=False, method="min")
        assert ranks.loc["S04", ["sales", "profit"]].tolist() == [1, 6]
        assert ranks.loc["S03"].tolist() == [3, 1, 8, 8] and found.loc["S03", "new"] == 4
        assert round(found.loc["S03", "profit"]) == 33_355

    def test_sellers_add_up_to_their_customers(self, course):
        mine = course.achieved
        assert course.sellers["sales"].sum() == pytest.approx(mine["sales"].sum())
        assert course.sellers["profit"].sum() == pytest.approx(mine["profit"].sum())

    @pytest.mark.parametrize("lang", languages())
    def test_the_first_screen_names_them(self, course, lang):
        use_language(lang)
        begin = findings.start(course)
        assert [action.code for action in begin.actions] == ["say_which", "pay_by_more", "ask_gone"]
        assert "972" in begin.headline and "S04" in begin.actions[1].text and "S03" in begin.actions[1].text

    def test_the_share_that_stayed_is_that_of_the_agreements(self, course):
        """Of 2025 as in the claims, and of 2024 by the same rule."""
        register = course_data("customers").set_index("customer_id")
        for kept, begin, end in ((course.kept.dropna(), "2025-01-01", "2026-01-01"), (course.kept_before, "2024-01-01", "2025-01-01")):
            began, ended = register["relationship_began_on"], register["relationship_ended_on"]
            there = register.index[(began < begin) & ~(ended < begin)]
            assert len(kept) == len(there) and kept.sum() == (~(ended[there] < end)).sum()

    def test_it_does_not_change_with_the_order_of_the_contacts(self, course):
        contacts = course_data("contacts").sample(frac=1, random_state=1)
        pd.testing.assert_series_equal(yardsticks.seller_of(contacts, REFERENCE), yardsticks.seller_of(course_data("contacts"), REFERENCE))


@pytest.mark.parametrize("lang", languages())
def test_profit_of_another_year_says_so(lang):
    use_language(lang)
    case = Customers.read({**DEFAULTS, "as_of": "2025-07-02"})
    two = winners(case)
    assert two is not None and two.other == "profit" and case.cost_year == 2024
    action = next(action for action in findings.start(case).actions if action.code == "pay_by_more")
    assert "2024" in action.text and "2024" in findings.sellers(case).figure.title
    title = findings.luck(case, "profit").figure
    assert "2024" in title.title and "2025" not in title.subtitle


def contacts_of(data) -> pd.DataFrame:
    """Contacts with four of five customers, by three sellers."""
    met = pd.DataFrame(data).drop_duplicates(["customer_id", "date"])[["customer_id", "date"]]
    place = pd.factorize(met["customer_id"])[0]
    return met.assign(seller_id=[f"S{n % 3}" for n in place])[place % 5 < 4]


def register_of(data) -> pd.DataFrame:
    """Everybody who bought, and twenty who did not; not all may be contacted."""
    names = [*pd.DataFrame(data)["customer_id"].unique(), *(f"N{n:02}" for n in range(20))]
    return pd.DataFrame({"customer_id": names, "marketing_consent": ["yes" if n % 3 else "no" for n in range(len(names))],
                         "responsible": [f"R{n % 4}" for n in range(len(names))]})  # fmt: skip


MAKE = {"register": register_of, "agreements": agreements_of, "contacts": contacts_of, "costs": costs_of}
GIVEN = {"everything": INPUTS, "register": ("register",), "contacts": ("contacts",)}
# Each kind of odd data once with everything; some of the inputs, and pseudonyms, where there is most to tell.
CASES = [
    *((odd, "everything", False) for odd in ODD), ("many", "register", False), ("many", "contacts", False),
    *((odd, "everything", True) for odd in ("many", "ties", "ten years")), ("many", "contacts", True),
]  # fmt: skip


@pytest.mark.parametrize(("odd", "inputs", "hide"), CASES)
def test_every_finding_says_something_whatever_is_given(odd, inputs, hide, tmp_path, monkeypatch):
    monkeypatch.setenv("ASIAKKUUS_KEY", "a key of at least sixteen letters")
    use_language(languages()[len(odd) % 2])
    for name in ("data", *GIVEN[inputs]):
        (pd.DataFrame(ODD[odd]) if name == "data" else MAKE[name](ODD[odd])).to_csv(tmp_path / name, index=False)
    paths = {f"{name}_path": str(tmp_path / name) for name in ("data", *GIVEN[inputs])}
    case = Customers.read({**DEFAULTS, **paths, "pseudonymise": hide})
    for tell in TELL:
        text = text_of(tell(case))
        assert text.strip() and "nan" not in text.lower().split(), tell.__name__
    for action in findings.start(case).actions:
        assert action.customers > 0 and action.money > 0 and action.rests_on
    if hide:
        gives_nobody_away(case)


@pytest.mark.parametrize("lang", languages())
def test_what_is_missing_is_asked_for(lang, tmp_path):
    use_language(lang)
    pd.DataFrame(ODD["many"]).to_csv(tmp_path / "data", index=False)
    case = Customers.read({**DEFAULTS, "data_path": str(tmp_path / "data")})
    assert len([name for name in case.definitions if case.counted(name) is not None]) >= 3
    told = {tell.__name__: tell(case) for tell in TELL[2:7]}
    assert "agreements_path" in str(told["how_many"].note) and "register_path" in str(told["how_many"].note)
    for name in ("sellers", "luck", "new_or_kept"):
        assert isinstance(told[name], Finding) and "contacts_path" in str(told[name].note) and told[name].figure is None


def test_a_file_of_sales_that_names_the_seller_will_do_as_contacts(tmp_path):
    """Each sale is a contact of the seller who made it."""
    sold = pd.DataFrame(ODD["many"]).assign(Myyjä=lambda table: "M" + (table.index % 2).astype(str))
    sold.rename(columns={"customer_id": "Asiakasnumero", "date": "Pvm", "amount": "Summa"}).to_csv(tmp_path / "sales.csv", index=False)
    case = Customers.read({**DEFAULTS, **dict.fromkeys(("data_path", "contacts_path"), str(tmp_path / "sales.csv"))})
    most = sold.groupby("customer_id")["Myyjä"].agg(lambda names: names.mode()[0])
    assert list(case.sellers.index) == ["M0", "M1"]
    clear = sold.groupby("customer_id")["Myyjä"].agg(lambda names: names.value_counts().iloc[0] > len(names) / 2)
    assert (case.seller[clear[clear].index] == most[clear]).all()


@pytest.fixture(scope="module")
def hidden(tmp_path_factory) -> Customers:
    """Two sellers of forty customers, of whom one has four new ones, and the other twenty."""
    folder = tmp_path_factory.mktemp("hidden")
    old = [(f"C{n:02}", day) for n in range(80) for day in ("2024-01-05", "2025-01-05", "2025-12-31")]
    new = {f"C{n:02}" for n in [*range(4), *range(40, 60)]}
    bought = [(customer, day) for customer, day in old if customer not in new or day == "2025-12-31"]
    pd.DataFrame([{"customer_id": customer, "date": day, "amount": 10} for customer, day in bought]).to_csv(folder / "data", index=False)
    pd.DataFrame([{"customer_id": f"C{n:02}", "date": "2025-06-01", "seller_id": f"S{n // 40}"} for n in range(80)]).to_csv(folder / "contacts", index=False)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ASIAKKUUS_KEY", "a key of at least sixteen letters")
        return Customers.read({**DEFAULTS, "data_path": str(folder / "data"), "contacts_path": str(folder / "contacts"), "pseudonymise": True})


def test_what_must_not_be_told_of_a_seller_is_left_out(hidden):
    assert (hidden.told["seller_new"] == OTHERS).any() and hidden.sellers["new"].isna().any()
    told = findings.new_or_kept(hidden)
    assert told.figure is None and str(told.note)
    # Of some of the sellers only, nobody is the first.
    assert not hidden.ranks_by("new") and hidden.chances("new") is None and winners(hidden) is None
    gives_nobody_away(hidden)


class TestNamingSellers:
    def sellers(self, *stayed: tuple[int, int]) -> pd.DataFrame:
        names = [f"S{n}" for n in range(len(stayed))]
        return pd.DataFrame(stayed, columns=["stayed", "could_stay"], index=names).assign(kept=lambda found: found["stayed"] / found["could_stay"])

    @pytest.mark.parametrize(
        ("stayed", "named"),
        [
            ([(86, 100), (90, 100)], False), ([(23, 29), (95, 100), (96, 100)], False), ([(60, 100), (90, 100)], True),
            ([(0, 0), (90, 100)], False), ([(60, 100)], False),
        ],
    )  # fmt: skip
    def test_for_keeping_fewer_only_beyond_chance(self, stayed, named):
        assert _keeps_fewer(self.sellers(*stayed), "S0") == named
