"""What the lessons say of Suvilinja holds in the course data, each number with its population and year.

The docstrings are the definitions: universe, period, and how a customer belongs to a seller. Money is net of returns;
the reference date is 1 January 2026.
"""

import numpy as np
import pandas as pd
import pytest

from asiakkuus_lib.reading import course_data

REFERENCE_DATE = pd.Timestamp("2026-01-01")
YEAR = pd.Timedelta(days=365)
CENTRE = "A00615"


@pytest.fixture(scope="module")
def customers() -> pd.DataFrame:
    return course_data("customers").set_index("customer_id")


@pytest.fixture(scope="module")
def purchases() -> pd.DataFrame:
    return course_data("transactions").assign(year=lambda t: t["date"].dt.year)


@pytest.fixture(scope="module")
def sales(purchases) -> pd.DataFrame:
    """Purchases of each customer, in euros: a column a year; missing where nothing was bought in the year."""
    return purchases.pivot_table(index="customer_id", columns="year", values="amount_eur", aggfunc="sum")


@pytest.fixture(scope="module")
def days(purchases) -> pd.DataFrame:
    """Purchase days: a customer and a day, each once."""
    return purchases[["customer_id", "date"]].drop_duplicates()


@pytest.fixture(scope="module")
def contacts() -> pd.DataFrame:
    return course_data("contacts")


@pytest.fixture(scope="module")
def seller_of(contacts) -> pd.Series:
    """The seller of each business customer: the one who has been in touch with it (each has had one only)."""
    return contacts.groupby("customer_id")["seller_id"].first()


@pytest.fixture(scope="module")
def profit(sales) -> pd.Series:
    """Profit of 2025 of each customer that has a row of costs for 2025.

    Sales of 2025 times one less the cost rate, less acquisition, retention and service costs of 2025; sales are nothing
    for a customer that costs but did not buy.
    """
    costs = course_data("customer_costs").query("year == 2025").set_index("customer_id")
    margin = sales[2025].reindex(costs.index).fillna(0) * (1 - costs["cogs_rate"])
    return margin - costs[["acquisition_eur", "retention_eur", "service_eur"]].sum(axis=1)


@pytest.fixture(scope="module")
def answers() -> pd.DataFrame:
    return course_data("survey")


@pytest.fixture(scope="module")
def known(answers) -> pd.DataFrame:
    """Answers of 2022-2024, of which it is known whether the agreement ended within 365 days."""
    known = answers[answers["left_next_year"].notna()]
    return known.assign(
        left=known["left_next_year"] == "yes",
        satisfied=known["satisfaction"] >= 4,
        alternative=known["alternative_available"] == "yes",
    )


class TestConcepts:
    """Lesson 1: who is the best seller, and how many customers there are."""

    @pytest.fixture
    def sellers(self, customers, sales, profit, seller_of) -> pd.DataFrame:
        """Four yardsticks of 2025 for each seller, over the customers of `seller_of`.

        sales: what they bought in 2025. profit: `profit` of 2025. new: customers whose first purchase on record was in
        2025. kept: of the agreements in force on 1 January 2025, the share in force on 1 January 2026.
        """
        first = course_data("transactions").groupby("customer_id")["date"].min()
        began, ended = customers["relationship_began_on"], customers["relationship_ended_on"]
        old = customers.index[(began < "2025-01-01") & ~(ended < "2025-01-01")].intersection(seller_of.index)
        return pd.DataFrame(
            {
                "sales": sales[2025].groupby(seller_of).sum(),
                "profit": profit.groupby(seller_of).sum(),
                "new": first[first.dt.year == 2025].groupby(seller_of).size(),
                "kept": ended[old].isna().groupby(seller_of).mean(),
            }
        )

    def test_each_customer_has_one_seller(self, contacts):
        assert contacts.groupby("customer_id")["seller_id"].nunique().max() == 1

    def test_the_best_seller_of_2025_depends_on_the_yardstick(self, sellers):
        ranks = sellers.rank(ascending=False)
        assert len(sellers) == 8
        assert (ranks.at["S04", "sales"], ranks.at["S04", "profit"]) == (1, 6)
        assert (ranks.at["S03", "sales"], ranks.at["S03", "profit"], ranks.at["S03", "new"]) == (3, 1, 8)
        assert (ranks.at["S03", "kept"], ranks.at["S02", "kept"]) == (8, 1)
        assert round(sellers.at["S04", "sales"]) == 308_159 and round(sellers.at["S04", "profit"]) == 11_643
        assert round(sellers.at["S03", "profit"]) == 33_355 and sellers.at["S03", "new"] == 4

    def test_sellers_have_so_few_customers_that_luck_plays_a_part(self, sales, seller_of):
        """Customers of each seller that bought in 2025; over all years 40 to 70."""
        bought = seller_of[seller_of.index.isin(sales.index[sales[2025].notna()])].value_counts()
        assert (bought.min(), bought.max()) == (34, 56)
        assert (seller_of.value_counts().min(), seller_of.value_counts().max()) == (40, 70)

    def test_four_numbers_of_customers_on_1_january_2026(self, customers, sales):
        """Names in the register; those that have a purchase in 2023-2025; in 2025; agreements that have not ended."""
        in_force = customers["relationship_began_on"].notna() & customers["relationship_ended_on"].isna()
        assert (len(customers), len(sales), sales[2025].count(), in_force.sum()) == (4190, 3641, 1904, 972)


class TestGoals:
    """Lesson 2: satisfaction and leaving. Universe: the answers of 2022-2024, not the customers.

    Left: the agreement ended within 365 days of the answer. Satisfied: said 4 or 5.
    """

    def test_two_directions_of_one_table(self, known):
        left, satisfied = known["left"], known["satisfied"]
        assert left.sum() == 190 and satisfied[left].mean() == pytest.approx(0.66, abs=0.005)
        assert (left[satisfied].sum(), satisfied.sum()) == (125, 1285)
        assert (left[~satisfied].sum(), (~satisfied).sum()) == (65, 243)
        assert left[satisfied].mean() == pytest.approx(0.097, abs=0.0005)
        assert left[~satisfied].mean() == pytest.approx(0.267, abs=0.0005)

    def test_an_alternative_tells_almost_as_much(self, known):
        share = known.groupby("alternative")["left"].mean()
        assert share[True] == pytest.approx(0.199, abs=0.0005) and share[False] == pytest.approx(0.076, abs=0.0005)

    def test_satisfaction_and_alternative_together(self, known):
        share = known.groupby(["satisfied", "alternative"])["left"].mean()
        shares = [share[True, False], share[True, True], share[False, False], share[False, True]]
        assert [round(100 * s) for s in shares] == [6, 16, 18, 35]

    def test_the_course_centre_counts_as_not_leaving(self, known):
        (centre,) = known[known["customer_id"] == CENTRE].to_dict("records")
        assert (centre["satisfaction"], centre["repurchase_intention"], centre["left"]) == (2, 1, False)

    def test_recommending_tells_of_leaving_no_more_than_satisfaction(self, known):
        """Leaving rates by the groups of the recommend score 0-6, 7-8, 9-10; all answers of 2022-2024 that have one."""
        group = pd.cut(known["recommend"], [-1, 6, 8, 10], labels=["detractor", "passive", "promoter"])
        rates = known.groupby(group, observed=True)["left"].mean()
        assert rates.is_monotonic_decreasing
        assert rates["detractor"] < known.loc[~known["satisfied"], "left"].mean()
        detractors = known[known["recommend"] <= 6]
        assert detractors["satisfied"].mean() > 0.4

    def test_satisfaction_asked_after_leaving_is_another_measure(self, answers):
        """Those who were interviewed and had answered a survey: satisfied in the last answer before, and afterwards."""
        left = course_data("exit_interviews").set_index("customer_id")["satisfaction_afterwards"]
        before = answers.sort_values("answered_on").groupby("customer_id")["satisfaction"].last().reindex(left.index)
        before, after = before.dropna(), left[before.notna()]
        assert len(before) == 142
        assert (before >= 4).mean() == pytest.approx(0.69, abs=0.005)
        assert (after >= 4).mean() == pytest.approx(0.58, abs=0.005)
        assert (left >= 4).mean() == pytest.approx(0.57, abs=0.005)


class TestProcess:
    """Lesson 4: what the survey does not see."""

    def test_most_are_satisfied_in_every_need(self, customers, answers):
        """Share of all answers of 2022-2025 that are 4 or 5, by need."""
        shares = (answers["satisfaction"] >= 4).groupby(answers["customer_id"].map(customers["need"])).mean()
        assert set((100 * shares).round()) == {84, 85, 86}

    def test_who_was_heard(self, customers, sales, answers):
        """Names: all in the register, heard if ever answered in 2022-2025.

        Buyers: those with a purchase in 2025, heard if answered in 2025; their sales are those of 2025.
        """
        assert customers.index.isin(answers["customer_id"]).mean() == pytest.approx(0.26, abs=0.005)
        bought = sales[2025].dropna()
        heard = bought.index.isin(answers.loc[answers["answered_on"].dt.year == 2025, "customer_id"])
        assert heard.mean() == pytest.approx(0.31, abs=0.005)
        assert bought[heard].sum() / bought.sum() == pytest.approx(0.53, abs=0.005)

    def test_buyers_of_2025_who_have_ever_been_heard(self, sales, answers):
        """The same buyers, heard if ever answered in 2022-2025: more of them, and most of the sales."""
        bought = sales[2025].dropna()
        heard = bought.index.isin(answers["customer_id"])
        assert heard.mean() == pytest.approx(0.46, abs=0.005)
        assert bought[heard].sum() / bought.sum() == pytest.approx(0.78, abs=0.005)

    @staticmethod
    def newcomers(days, first) -> tuple[pd.Index, pd.Index]:
        """Of customers with a day of first purchase: who came once in the first 90 days, and who of them came back.

        Once: no other purchase day among the first 90 days after the first. Back: a purchase day among the days 91-365.
        """
        after = (days["date"] - days["customer_id"].map(first)).dt.days
        once = first.index.difference(days.loc[after.between(1, 90), "customer_id"])
        return once, once.intersection(days.loc[after.between(91, 365), "customer_id"])

    def test_most_newcomers_do_not_come_back_and_are_never_heard(self, customers, days, answers):
        """Private customers whose first purchase on record was from February 2023 to December 2024.

        Never heard: has not answered in 2022-2025. The record begins in January 2023, so some of them had bought
        before it; those whom the register has known from 2023 on are in the next test.
        """
        first = days.groupby("customer_id")["date"].min()
        first = first[first.between("2023-02-01", "2024-12-31") & (customers["customer_type"].reindex(first.index) == "private")]
        once, back = self.newcomers(days, first)
        assert len(once) == 1469
        assert 1 - len(back) / len(once) == pytest.approx(0.81, abs=0.005)
        assert (~once.isin(answers["customer_id"])).mean() == pytest.approx(0.91, abs=0.005)

    def test_the_same_of_those_who_are_new_to_the_register(self, customers, days, answers):
        """All customers, also businesses, first known in 2023 or later or without a known day; bought first by the end of 2024."""
        first = days.groupby("customer_id")["date"].min()
        old = customers["acquired_on"].reindex(first.index) < "2023-01-01"
        once, back = self.newcomers(days, first[(first <= "2024-12-31") & ~old])
        assert len(once) == 1243
        assert 1 - len(back) / len(once) == pytest.approx(0.85, abs=0.005)
        assert (~once.isin(answers["customer_id"])).mean() == pytest.approx(0.94, abs=0.005)


class TestGrouping:
    """Lesson 5: who stays in a group, and who is still there."""

    def test_the_list_of_value_customers_is_not_the_same_next_year(self, sales):
        """Value customers: bought for 2,000 euros or more in the year."""
        value = sales[sales[2024] >= 2000]
        assert len(value) == 302
        assert (value[2025] >= 2000).mean() == pytest.approx(0.685, abs=0.0005)

    def test_the_top_fifth_of_2024_buys_less_and_the_others_more(self, sales):
        """Universe: customers with purchases of more than nothing in 2024; a customer that did not buy in 2025 counts as 0."""
        bought = sales[sales[2024] > 0].fillna(0).sort_values(2024, ascending=False)
        fifth = round(len(bought) / 5)
        top, others = bought[:fifth], bought[fifth:]
        assert (len(bought), fifth) == (1867, 373)
        assert top[2025].sum() / top[2024].sum() - 1 == pytest.approx(-0.12, abs=0.005)
        assert others[2025].sum() / others[2024].sum() - 1 == pytest.approx(0.09, abs=0.005)

    def test_silent_for_over_a_year(self, customers, days):
        """Customers that have bought, but last before 1 January 2025; share of all names in the register."""
        silent = (days.groupby("customer_id")["date"].max() < REFERENCE_DATE - YEAR).sum()
        assert silent == 1737 and silent / len(customers) == pytest.approx(0.41, abs=0.005)

    def test_ended_agreements_that_count_as_regulars_by_purchases(self, customers, days):
        """Agreement ended by 1 January 2026, bought within 365 days before it, and on four days or more.

        In all three years: 70. The four days within the last 365 days: 37. A count needs a period.
        """
        ended = customers.index[customers["relationship_ended_on"].notna()]
        late = days[days["date"] >= REFERENCE_DATE - YEAR]
        active = ended.intersection(late["customer_id"])
        counts = [(within.groupby("customer_id").size().reindex(active) >= 4).sum() for within in (days, late)]
        assert counts == [70, 37]


class TestSilence:
    """Lessons 5 and 13: what the silence of the seller tells.

    Universe: agreements of businesses in force at the beginning of a month, from June 2023 to December 2024 (19 months,
    of which the following 365 days are known), pooled: an agreement counts once a month. Silence: days since the
    seller's last contact. Ended: within 365 days of the beginning of the month.
    """

    @pytest.fixture
    def months(self, customers, contacts) -> pd.DataFrame:
        agreed = customers[(customers["customer_type"] == "business") & customers["relationship_began_on"].notna()]
        began, ended = agreed["relationship_began_on"], agreed["relationship_ended_on"]
        found = []
        for month in pd.date_range("2023-06-01", "2024-12-01", freq="MS"):
            last = contacts[contacts["date"] <= month].groupby("customer_id")["date"].max()
            there = agreed.index[(began <= month) & ~(ended <= month)].intersection(last.index)
            found.append(pd.DataFrame({
                "customer_id": there, "silence": (month - last[there]).dt.days.to_numpy(),
                "ended": (ended[there] - month <= YEAR).to_numpy(),
            }))  # fmt: skip
        return pd.concat(found)

    def test_about_half_of_the_silent_end_and_few_of_the_others(self, months):
        silent, in_touch = months[months["silence"] > 180], months[months["silence"] < 60]
        assert silent["customer_id"].nunique() > 80
        assert 0.4 <= silent["ended"].mean() <= 0.6
        assert in_touch["ended"].mean() == pytest.approx(0.04, abs=0.005)

    def test_longer_silence_warns_more_but_never_without_fail(self, months):
        groups = pd.cut(months["silence"], [-1, 60, 120, 180, 300, 1000])
        share = months.groupby(groups, observed=True)["ended"].mean()
        assert share.is_monotonic_increasing and share.max() < 0.7

    def test_silence_within_a_relationship_says_nothing_of_how_it_went(self, customers, contacts):
        """Gaps of over 180 days between two contacts: some had one and ended later, most had one and go on."""
        gap = contacts.sort_values("date").groupby("customer_id")["date"].diff().dt.days
        had = contacts.loc[gap > 180, "customer_id"].unique()
        ended = customers.loc[had, "relationship_ended_on"].notna()
        assert len(had) > 60 and 0.05 < ended.mean() < 0.5


class TestContacts:
    """Lesson 13: where the contacts of 2025 went."""

    @pytest.fixture
    def of_2025(self, contacts) -> pd.Series:
        """Contacts of 2025 by customer."""
        return contacts[contacts["date"].dt.year == 2025]["customer_id"].value_counts()

    @pytest.fixture
    def bought(self, customers, sales) -> pd.Series:
        """Sales of 2025 to every business in the register, nothing for those that did not buy; largest first."""
        business = customers.index[customers["customer_type"] == "business"]
        return sales[2025].reindex(business).fillna(0).sort_values(ascending=False)

    def test_eight_sellers_made_so_many(self, of_2025):
        assert of_2025.sum() == 1805

    def test_the_ten_largest_businesses(self, of_2025, bought):
        ten = bought.index[:10]
        assert bought[ten].sum() / bought.sum() == pytest.approx(0.17, abs=0.005)
        assert of_2025.reindex(ten).sum() / of_2025.sum() == pytest.approx(0.03, abs=0.005)

    def test_businesses_under_500_euros(self, of_2025, bought):
        """Bought for under 500 euros in 2025, most of them for nothing."""
        small = bought[bought < 500]
        assert len(small) == 259 and (small <= 0).mean() > 0.5
        assert small.sum() / bought.sum() == pytest.approx(0.004, abs=0.0005)
        assert of_2025.reindex(small.index).sum() / of_2025.sum() == pytest.approx(0.17, abs=0.005)

    def test_loss_makers(self, of_2025, profit):
        """Customers with a loss in 2025; those without costs in 2025 (a tenth of the contacts) are no loss-makers."""
        own = profit.reindex(of_2025.index)
        assert of_2025[own < 0].sum() / of_2025.sum() == pytest.approx(0.38, abs=0.005)
        assert of_2025[own.isna()].sum() / of_2025.sum() == pytest.approx(0.10, abs=0.005)

    def test_the_time_of_the_sellers_in_2025(self, contacts):
        """Hours: the contacts of 2025, each by the minutes of its seller and channel."""
        time = course_data("seller_time")
        minutes = pd.wide_to_long(time, "minutes", "seller_id", "channel", sep="_", suffix=r"\w+")["minutes"]
        made = contacts[contacts["date"].dt.year == 2025].join(minutes, on=["seller_id", "channel"])
        hours = made.groupby("seller_id")["minutes"].sum() / 60
        share = hours / time.set_index("seller_id")["working_hours"]
        assert share.between(0.1, 0.3).all()
        price = (hours * time.set_index("seller_id")["hour_price_eur"]).sum()
        costs = course_data("customer_costs").query("year == 2025").set_index("customer_id")
        assert price < costs["retention_eur"].reindex(made["customer_id"].unique()).sum()


class TestComplaints:
    """Lessons 4 and 5: complaints as turning points."""

    def test_few_complain(self, sales):
        """Of those who bought in a year, the share that complained in it."""
        complaints = course_data("complaints")
        complained = complaints.groupby(complaints["date"].dt.year)["customer_id"].nunique()
        assert (complained / sales.count()).between(0.04, 0.09).all()

    def test_those_who_waited_for_an_answer_left_more_often(self, customers):
        """Complaints of 2023-2024 under an agreement: did it end within 365 days? Quick: answered within three days."""
        complaints = course_data("complaints").query("date < '2025-01-01'")
        agreed = complaints["customer_id"].map(customers["agreement"]).notna()
        complaints = complaints[agreed]
        ended = complaints["customer_id"].map(customers["relationship_ended_on"])
        left, quick = ended - complaints["date"] <= YEAR, complaints["answered_days"] <= 3
        assert quick.sum() > 100 < (~quick).sum()
        assert left[quick].mean() == pytest.approx(0.16, abs=0.005)
        assert left[~quick].mean() == pytest.approx(0.35, abs=0.005)


class TestExitInterviews:
    """Lesson 5: does the relationship end because the seller loses interest?"""

    @pytest.fixture
    def interviews(self, customers) -> pd.DataFrame:
        interviews = course_data("exit_interviews")
        return interviews.join(customers[["customer_type", "relationship_ended_on"]], on="customer_id")

    def test_the_timetable_and_involuntary_reasons_lead(self, interviews):
        """Of all interviewed after an ending of 2023-2025. East et al.: in located services about half is access."""
        shares = interviews["reason"].value_counts(normalize=True)
        assert list(shares.index[:2]) == ["inconvenience", "involuntary"] and len(shares) == 8
        assert shares.iloc[:2].sum() == pytest.approx(0.5, abs=0.005)
        failures = shares[["core_service_failure", "service_encounter_failure", "response_to_failure"]].sum()
        assert failures == pytest.approx(0.20, abs=0.005)

    def test_few_say_that_the_seller_lost_interest(self, interviews, contacts):
        """Of all interviewed, of the businesses, and how many of these had not been contacted for over 180 days."""
        said = interviews["said_lost_interest"] == "yes"
        business = interviews["customer_type"] == "business"
        last = interviews["customer_id"].map(contacts.groupby("customer_id")["date"].max())
        silent = (interviews["relationship_ended_on"] - last).dt.days > 180
        assert said.mean() == pytest.approx(0.08, abs=0.005)
        assert business.sum() == 45 and said[business].mean() == pytest.approx(0.18, abs=0.005)
        assert silent[business].mean() > 0.7


class TestReferrals:
    """Lessons 7 and 9: what recommending brings."""

    def test_most_who_recommend_bring_one(self, customers):
        """Customers with a known referrer; share of those who brought anyone that brought one only."""
        brought = customers["referred_by"].value_counts()
        assert (brought == 1).mean() > 0.7 and np.isin(brought.index, customers.index).all()
