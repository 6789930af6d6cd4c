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
BEST = "A00219"
MUNICIPALITY = "A01813"


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


@pytest.fixture(scope="module")
def accounts(sales) -> pd.DataFrame:
    """The fourteen candidates for key accounts, with what they bought in 2025 and their two gaps.

    Gap: what the account buys in a year from others, by the likely wallet. Attainable: of that, what one supplier could
    get at most. Future gap: the likely wallet by the growth of the market and of the account's share of its own market.
    """
    table = course_data("key_accounts").set_index("customer_id")
    table["bought"] = sales[2025].reindex(table.index).fillna(0).round(2)
    table["gap"] = table["wallet_likely_eur"] - table["bought"]
    growth = table["market_growth"] + table["share_after"] / table["share_before"] - 1
    table["future_gap"] = (table["wallet_likely_eur"] * growth).round(2)
    return table


def attainable(accounts: pd.DataFrame, wallet: str) -> pd.Series:
    """Of a wallet (low, likely or high), what one supplier could get more than it has."""
    most = accounts[f"wallet_{wallet}_eur"] * accounts["most_to_one_supplier"]
    return (most - accounts["bought"]).clip(lower=0)


class TestCustomerShare:
    """Lesson 9: next year's growth target is 250,000 euros. From whom?"""

    TARGET = 250_000

    def test_the_target_is_a_tenth_of_the_sales_of_2025(self, sales):
        assert self.TARGET / sales[2025].sum() == pytest.approx(0.10, abs=0.005)

    def test_what_a_new_business_customer_costs(self):
        """Business prospects worked on in 2025: all their costs, and those of the won ones, for each who became a customer."""
        prospects = course_data("prospects").query("customer_type == 'business'")
        won = prospects["stage_reached"] == "customer"
        spent = prospects["cost_eur"].sum()
        assert (len(prospects), won.sum()) == (314, 16)
        assert round(spent / won.sum()) == 1343
        assert round(prospects.loc[won, "cost_eur"].mean()) == 212
        assert 1 - prospects.loc[won, "cost_eur"].sum() / spent == pytest.approx(0.84, abs=0.005)

    def test_selling_a_unit_and_a_euro(self):
        """Sources of additional sales in 2025, by the classes of the 1-5-25 rule; a euro by the source."""
        sources = course_data("sales_sources").query("year == 2025")
        rule = sources.groupby("rule_class")[["selling_cost_eur", "units_sold"]].sum()
        unit = rule["selling_cost_eur"] / rule["units_sold"]
        assert [round(unit[kind] / unit["current"], 1) for kind in ("new", "lost")] == [4.1, 6.5]
        euro = sources.set_index("source").eval("selling_cost_eur / sales_eur")
        assert (round(euro["current_more"], 2), round(euro["win_back"], 2)) == (0.10, 0.67)
        assert (euro.idxmin(), euro.idxmax()) == ("current_more", "win_back")

    def test_consumers_buy_elsewhere(self):
        """The sample of 300 private customers in wallet.csv, 2025: what they buy in all less what they buy here."""
        wallet = course_data("wallet")
        gap = wallet["total_purchases_eur"].sum() - wallet["own_purchases_eur"].sum()
        assert len(wallet) == 300 and round(gap, 2) == 192_822.01

    def test_the_letters_of_the_source_buy_elsewhere(self):
        """The 13 letters, invented euros of a year: total gap, and what one supplier could get."""
        letters = course_data("scoring_euros")
        total, own = letters["total_purchases_eur"], letters["own_purchases_eur"]
        reach = (total * letters["multi_sourcing_limit"] - own).clip(lower=0)
        assert (len(letters), (total - own).sum(), round(reach.sum())) == (13, 2_710_000, 1_203_000)

    def test_the_candidates_buy_elsewhere_almost_three_times_the_target(self, accounts):
        assert len(accounts) == 14
        assert accounts["gap"].sum() / self.TARGET == pytest.approx(2.8, abs=0.05)
        assert accounts["bought"].sum() / accounts["wallet_likely_eur"].sum() == pytest.approx(0.31, abs=0.005)

    def test_what_can_be_had_of_it_is_much_less_and_far_from_sure(self, accounts):
        """Attainable of all fourteen: likely, and by the low and the high wallets."""
        likely, low, high = (attainable(accounts, wallet).sum() for wallet in ("likely", "low", "high"))
        assert [round(euros, -3) for euros in (low, likely, high)] == [161_000, 297_000, 475_000]
        assert low < self.TARGET < likely < high

    def test_those_who_buy_cannot_give_the_target_even_by_the_highest_wallets(self, accounts):
        """The eleven that bought for more than 500 euros in 2025; the others are the silent sawmill, the shipyard, the lost centre."""
        buying = accounts[accounts["bought"] > 500]
        assert set(accounts.index) - set(buying.index) == {"A00677", "A04040", "A00615"}
        likely, high = attainable(buying, "likely").sum(), attainable(buying, "high").sum()
        assert likely / self.TARGET == pytest.approx(0.57, abs=0.005)
        assert likely / attainable(accounts, "likely").sum() == pytest.approx(0.48, abs=0.005)
        assert high < self.TARGET

    def test_the_largest_gaps_are_the_least_known(self, accounts):
        """Of the attainable of all fourteen, the share whose wallet is a guess; in told wallets the range is narrow."""
        reach = attainable(accounts, "likely")
        assert reach[accounts["basis"] == "guess"].sum() / reach.sum() == pytest.approx(0.38, abs=0.005)
        width = (accounts["wallet_high_eur"] - accounts["wallet_low_eur"]) / accounts["wallet_likely_eur"]
        widths = width.groupby(accounts["basis"]).agg(["min", "max"])
        assert widths.at["told", "max"] < widths.at["model", "max"] < widths.at["guess", "min"]

    def test_the_largest_white_space_is_the_commuter_tickets_of_the_municipality(self, accounts):
        """Product groups that an account with purchases of over 500 euros in 2025 buys, but not from us; likely estimates."""
        potential = course_data("account_potential").set_index(["customer_id", "product_group"])
        buying = potential[potential.index.get_level_values(0).isin(accounts.index[accounts["bought"] > 500])]
        unsold = buying.loc[buying["bought_eur"] == 0, "potential_eur"]
        assert (unsold.idxmax(), unsold.max()) == ((MUNICIPALITY, "commuter_ticket"), 36_000)
        gap = (buying["potential_eur"] - buying["bought_eur"]).sum()
        assert unsold.sum() / gap == pytest.approx(0.16, abs=0.005)

    def test_the_share_of_a_main_customer_may_be_large_and_its_room_small(self, accounts):
        """The fish processor buys the most, 71 % of its wallet: little is left of what it gives to one supplier."""
        share = accounts["bought"] / accounts["wallet_likely_eur"]
        assert accounts["bought"].idxmax() == BEST and share[BEST] == pytest.approx(0.71, abs=0.005)
        assert attainable(accounts, "likely")[BEST] < 7_000


CRITERIA = ["image", "know_how", "network", "gap", "future_gap"]


def rank_points(accounts: pd.DataFrame) -> pd.DataFrame:
    """Points by the rules of the lecture: by rank, equals share the better points, no current gap is nothing."""
    points = accounts[CRITERIA].rank(method="max")
    return points.assign(gap=points["gap"].where(accounts["gap"] > 0, 0))


def lecture_weights() -> pd.Series:
    """The weights of the lecture, which make 95."""
    return course_data("scoring_weights").set_index("criterion")["weight_percent"].rename({"current_gap": "gap"})[CRITERIA]


def random_weights(within: float | None = None, tries: int = 40_000) -> np.ndarray:
    """Weights drawn evenly from all that make a whole, or each within a share of the lecture's."""
    rng = np.random.default_rng(20260101)
    if within is None:
        return rng.dirichlet(np.ones(len(CRITERIA)), tries)
    return lecture_weights().to_numpy() * rng.uniform(1 - within, 1 + within, (tries, len(CRITERIA)))


def places(points: pd.DataFrame, weights: np.ndarray) -> np.ndarray:
    """The place of each customer (a column) under each of the weightings (a row), 1 the best."""
    totals = weights @ points[CRITERIA].to_numpy().T
    return (-totals).argsort(axis=1, kind="stable").argsort(axis=1, kind="stable") + 1


class TestScoring:
    """Lesson 10: the thirteen customers of the lecture."""

    @pytest.fixture
    def points(self) -> pd.DataFrame:
        return course_data("scoring_raw").set_index("customer").rename(columns={"current_gap": "gap"})

    def test_rl_is_first_in_nearly_all_weightings(self, points):
        """All weightings that make a whole, drawn evenly."""
        first = (places(points, random_weights())[:, points.index.get_loc("RL")] == 1).mean()
        assert first == pytest.approx(0.96, abs=0.005)

    def test_rl_beats_or_equals_eight_of_twelve_on_every_criterion(self, points):
        others = points.drop("RL")[CRITERIA]
        assert (others <= points.loc["RL", CRITERIA]).all(axis=1).sum() == 8

    def test_the_fifth_place_is_not_sure(self, points):
        """Each weight drawn evenly within a quarter of the lecture's."""
        fifth = (places(points, random_weights(0.25)) == 5).mean(axis=0)
        shares = pd.Series(fifth, points.index).sort_values(ascending=False)
        assert list(shares.index[:2]) == ["NK", "KQ"]
        assert shares.iloc[:2].tolist() == pytest.approx([0.75, 0.25], abs=0.01)

    def test_with_euros_in_place_of_ranks_g_rises_to_the_second_place(self, points):
        """The invented euros of the gaps, the largest 13 points and the others in proportion; the other points as they are."""
        euros = course_data("scoring_euros").set_index("customer").loc[points.index]
        gap = euros["total_purchases_eur"] - euros["own_purchases_eur"]
        growth = euros["market_growth"] + euros["share_after"] / euros["share_before"] - 1
        future = (euros["total_purchases_eur"] * growth).clip(lower=0)
        in_euros = points.assign(gap=13 * gap / gap.max(), future_gap=13 * future / future.max())
        rank = {name: (table[CRITERIA] @ lecture_weights()).rank(ascending=False) for name, table in (("rank", points), ("euro", in_euros))}
        assert (rank["rank"]["G"], rank["euro"]["G"], rank["euro"]["RL"]) == (4, 2, 1)


class TestKeyAccounts:
    """Lesson 10: the same method on Suvilinja's fourteen candidates, with the weights of the lecture."""

    @pytest.fixture
    def order(self, accounts) -> list[str]:
        totals = rank_points(accounts)[CRITERIA] @ lecture_weights()
        assert totals.is_unique
        return totals.sort_values(ascending=False).index.tolist()

    def test_the_largest_are_not_the_scored(self, accounts, order):
        """First five by purchases of 2025 and by points: one customer in common, and the best customer is eighth by points."""
        largest = accounts["bought"].nlargest(5).index
        assert list(largest) == [BEST, "A00354", "A02409", "A00756", "A02319"]
        assert order[:5] == ["A04040", "A02867", MUNICIPALITY, "A00354", "A02477"] and order.index(BEST) == 7
        assert set(largest) & set(order[:5]) == {"A00354"}

    def test_the_first_by_points_has_never_bought(self, accounts, order):
        first = accounts.loc[order[0]]
        assert first["bought"] == 0 and first["basis"] == "guess"

    def test_who_fails_a_verifying_criterion(self, accounts, order):
        """No, or not known, of strategy fit, flexibility, fairness: three of the first five, and two others."""
        verified = (accounts[["strategy_fit", "flexible", "fair"]] == "yes").all(axis=1)
        assert [who for who in order if not verified[who]] == ["A04040", MUNICIPALITY, "A02477", "A00677", "A01441"]
        assert [who for who in order if verified[who]][:5] == ["A02867", "A00354", "A02215", "A02319", BEST]
        assert (accounts["fair"] == "no").sum() == (accounts["flexible"] == "no").sum() == (accounts["strategy_fit"] == "no").sum() == 1

    def test_the_fifth_place_is_not_sure(self, accounts):
        """Each weight drawn evenly within a quarter of the lecture's: the concrete works, or the engineers."""
        points = rank_points(accounts)
        fifth = pd.Series((places(points, random_weights(0.25)) <= 5).mean(axis=0), points.index)
        assert fifth[["A04040", "A02867", MUNICIPALITY, "A00354"]].min() == 1
        assert fifth[["A02477", "A02215"]].tolist() == pytest.approx([0.78, 0.22], abs=0.01)

    def test_the_municipality_is_large_and_at_a_loss(self, accounts, profit):
        """Profit of 2025; its gap is the largest of those that buy."""
        assert profit[MUNICIPALITY] < 0 < accounts.loc[MUNICIPALITY, "bought"] - 25_000
        assert accounts.loc[accounts["bought"] > 500, "gap"].idxmax() == MUNICIPALITY

    def test_the_chosen_bring_more_profit_than_their_sales(self, accounts, order, sales, profit):
        """First five by points that pass; shares of the sales and the profit of 2025 of all customers."""
        verified = (accounts[["strategy_fit", "flexible", "fair"]] == "yes").all(axis=1)
        chosen = [who for who in order if verified[who]][:5]
        assert sales.loc[chosen, 2025].sum() / sales[2025].sum() == pytest.approx(0.07, abs=0.005)
        assert profit[chosen].sum() / profit.sum() == pytest.approx(0.28, abs=0.005)


class TestRelationship:
    """Lesson 11: we rate our tie with the fish processor 4.3. What would they say?

    Strength: mean of eight criteria, the length of the relationship left out; perceived distance and external influence
    are reversed. Gap: strength as we rate it less strength as the customer does.
    """

    REVERSED = ("perceived_distance", "external_influence")

    @pytest.fixture
    def strength(self) -> pd.DataFrame:
        """Strength of each account: columns year and rater."""
        ratings = course_data("relationship_ratings").query("criterion != 'length'")
        good = ratings["rating"].where(~ratings["criterion"].isin(self.REVERSED), 6 - ratings["rating"])
        return good.groupby([ratings["customer_id"], ratings["year"], ratings["rater"]]).mean().unstack(["year", "rater"])

    @pytest.fixture
    def gap(self, strength) -> pd.DataFrame:
        """Gap of each account: a column a year."""
        return pd.DataFrame({year: strength[year]["us"] - strength[year]["customer"] for year in (2024, 2025)})

    def test_we_rate_higher_than_the_customers_and_the_gap_widens(self, gap):
        """Mean gap of 2025 over the thirteen rated (not the lost one); both years over the twelve rated in both."""
        assert gap[2025].count() == 13 and gap[2025].mean() == pytest.approx(1.2, abs=0.05)
        both = gap.dropna()
        assert len(both) == 12
        assert (both[2024].mean(), both[2025].mean()) == (pytest.approx(0.9, abs=0.05), pytest.approx(1.2, abs=0.05))
        assert (gap.stack().dropna() > 0).all()

    def test_the_gap_is_largest_in_the_account_that_we_rate_best(self, strength, gap):
        assert strength[2025]["us"].idxmax() == gap[2025].idxmax() == BEST
        assert strength[2025]["us"][BEST] == pytest.approx(4.3, abs=0.05)
        assert gap.at[BEST, 2025] == pytest.approx(2.1, abs=0.05)

    def test_there_the_two_sides_move_apart(self, strength):
        change = strength.loc[BEST, 2025] - strength.loc[BEST, 2024]
        assert change["us"] > 0 > change["customer"]

    def test_two_customers_come_nearer(self, gap):
        """The one that a seller won over, and the one that has been contacted most: the gap of 2025 is below that of 2024."""
        nearer = gap.index[gap[2025] < gap[2024]]
        assert list(nearer) == ["A01441", "A02215"]

    def test_the_mean_of_all_nine_criteria_as_filled_in_says_less(self):
        """Length counted in and nothing reversed, 2025, thirteen accounts: the gap seems less than half of what it is."""
        ratings = course_data("relationship_ratings").query("year == 2025")
        means = ratings.groupby(["customer_id", "rater"])["rating"].mean().unstack()
        assert (means["us"] - means["customer"]).mean() == pytest.approx(0.45, abs=0.01)


class TestBuyingCentre:
    """Lesson 12: our best contact at Siikasalmen kunta retires in May. Whom else do we know?

    People and contacts of four accounts. Only no: a gatekeeper who is neither decider nor approver, and so can stop us but
    not say yes.
    """

    @pytest.fixture
    def people(self) -> pd.DataFrame:
        people = course_data("account_people").set_index("person_id")
        return people.assign(roles=people[["role_1", "role_2"]].apply(lambda row: set(row.dropna()), axis=1))

    @pytest.fixture
    def noted(self, contacts) -> pd.DataFrame:
        """Contacts of 2024 and 2025 of which it was noted whom they were with."""
        return contacts[contacts["person_id"].notna()].assign(year=lambda t: t["date"].dt.year)

    def test_seven_contacts_in_ten_go_to_a_person_who_can_only_say_no(self, people, noted):
        """The contacts of 2025 of the four accounts; a year before it was four in ten."""
        only_no = people.index[people["roles"].map(lambda roles: "gatekeeper" in roles and not roles & {"decider", "approver"})]
        share = noted["person_id"].isin(only_no).groupby(noted["year"]).agg(["sum", "count", "mean"])
        assert (share.at[2025, "sum"], share.at[2025, "count"]) == (12, 17)
        assert share.at[2025, "mean"] == pytest.approx(0.7, abs=0.05) and share.at[2024, "mean"] == pytest.approx(0.4, abs=0.05)

    def test_no_approver_has_been_met_for_about_400_days(self, people, noted):
        """Days from the last contact with each account's approver to 1 January 2026."""
        approvers = people.index[people["roles"].map(lambda roles: "approver" in roles)]
        last = noted.groupby("person_id")["date"].max().reindex(approvers)
        days = (REFERENCE_DATE - last).dt.days
        assert people.loc[approvers, "customer_id"].nunique() == len(approvers) == 4
        assert (days.min(), days.max()) == (408, 442)

    def test_the_best_contact_of_the_municipality_retires(self, people, noted):
        """Who speaks for us, and whom all contacts of 2025 with the municipality were with: she leaves in May 2026."""
        there = people[people["customer_id"] == MUNICIPALITY]
        best = there["stance"].idxmax()
        assert there.at[best, "leaves_on"].strftime("%Y-%m") == "2026-05"
        met = noted.query("year == 2025 and customer_id == @MUNICIPALITY")["person_id"]
        assert len(met) == 3 and set(met) == {best}
        assert people["leaves_on"].notna().sum() == 1

    def test_what_goes_with_her(self, people):
        """Roles of the municipality: all seven are known, two of them are hers alone."""
        there = people[people["customer_id"] == MUNICIPALITY]
        held = {role for roles in there["roles"] for role in roles}
        left = {role for roles in there.loc[there["leaves_on"].isna(), "roles"] for role in roles}
        assert len(held) == 7 and held - left == {"buyer", "gatekeeper"}

    def test_who_carries_most_and_has_not_been_contacted(self, people, noted):
        """Influence 4 or 5: nine of ten without a contact in 2025, four never noted, the deciders of two accounts among them."""
        strong = people[people["influence"] >= 4]
        without = strong.index.difference(noted.loc[noted["year"] == 2025, "person_id"])
        assert (len(strong), len(without)) == (10, 9)
        never = people.loc[strong.index.difference(noted["person_id"])]
        assert len(never) == 4 and never.loc[never["role_1"] == "decider", "customer_id"].tolist() == [MUNICIPALITY, BEST]

    def test_what_is_wanting_in_the_actions(self, people):
        """Certainties below what is wanted and without an action; actions without owner, day or person; late; too late."""
        certainty, actions = course_data("certainty"), course_data("account_actions")
        level = {"low": 0, "medium": 1, "high": 2}
        raised = certainty[certainty["now"].map(level) < certainty["wanted"].map(level)]
        wanted = set(zip(raised["customer_id"], raised["certainty"], strict=True))
        done = set(zip(actions["customer_id"], actions["certainty"], strict=True))
        assert wanted - done == {(MUNICIPALITY, "need"), ("A00354", "market")}
        assert actions[["owner", "due_on", "person_id"]].isna().sum().tolist() == [1, 1, 1]
        assert (actions["due_on"] < REFERENCE_DATE).sum() == 1
        assert (actions["due_on"] > actions["person_id"].map(people["leaves_on"])).sum() == 1


class TestLoyaltyProgramme:
    """Lesson 14: what the members of the programme bring, and what a lot says.

    Universe: private leisure customers. Member: has, or has had, a loyalty agreement (562). Year: 2025. A purchase day
    is a day with a purchase, whatever was returned later.
    """

    @pytest.fixture
    def leisure(self, customers, purchases) -> pd.DataFrame:
        """Those whose purchases of 2025 come to more than nothing, with their sales and purchase days of 2025."""
        of_2025 = purchases[purchases["year"] == 2025]
        paid = of_2025[of_2025["amount_eur"] > 0].groupby("customer_id")["date"].nunique()
        there = customers[(customers["need"] == "leisure") & (customers["customer_type"] == "private")]
        found = pd.DataFrame({"sales": of_2025.groupby("customer_id")["amount_eur"].sum(), "days": paid})
        found = found[found["sales"] > 0]
        return there[["agreement"]].join(found, how="inner").assign(member=lambda f: f["agreement"] == "loyalty")

    @pytest.fixture
    def costs(self, customers) -> pd.DataFrame:
        """The costs of 2025 of the members who have any."""
        members = customers.index[customers["agreement"] == "loyalty"]
        rows = course_data("customer_costs").query("year == 2025").set_index("customer_id")
        return rows[rows.index.isin(members)]

    @pytest.fixture
    def bought(self, costs, sales) -> pd.Series:
        return sales[2025].reindex(costs.index).fillna(0)

    def test_members_buy_more_than_others(self, leisure):
        means = leisure.groupby("member")["sales"].mean()
        assert (round(means[True]), round(means[False])) == (319, 117)
        assert means[True] / means[False] == pytest.approx(2.7, abs=0.05)

    def test_at_equal_purchase_days_nothing_is_left_of_it(self, leisure):
        means = leisure.groupby(["days", "member"])["sales"].mean()
        assert (round(means[2, True]), round(means[2, False])) == (195, 194)
        assert (round(means[3, True]), round(means[3, False])) == (285, 302)

    def test_what_the_programme_leaves(self, costs, bought, profit, customers):
        """562 who are or were members; 455 were in 2025, and have costs; what they bought, got off the price, and left."""
        assert ((customers["agreement"] == "loyalty").sum(), len(costs)) == (562, 455)
        assert round(bought.sum()) == 129_240
        assert round(bought.sum() / 0.95 * 0.05) == 6_802
        assert round(profit[costs.index].sum()) == 215
        assert (profit[costs.index] < 0).mean() == pytest.approx(0.54, abs=0.005)

    def test_how_much_more_would_have_to_be_sold(self, costs, bought):
        """Discount and upkeep (retention) over what is left of sales after goods; and after goods and service."""
        spent = bought.sum() / 0.95 * 0.05 + costs["retention_eur"].sum()
        margin = (bought * (1 - costs["cogs_rate"])).sum()
        assert spent / margin == pytest.approx(0.18, abs=0.005)
        assert spent / (margin - costs["service_eur"].sum()) == pytest.approx(1.45, abs=0.005)

    def test_who_joined_the_pilot_bought_two_and_a_half_times_as_much_and_the_lot_shows_little(self):
        """Sales of the season of 2026: those who joined against those who did not; the invited against the others."""
        pilot = course_data("loyalty_pilot")
        invited, joined = pilot["invited"] == "yes", pilot["joined_on"].notna()
        after = pilot["sales_after_eur"]
        assert (len(pilot), invited.sum(), joined.sum()) == (1440, 720, 176)
        assert after[joined].mean() / after[~joined].mean() == pytest.approx(2.5, abs=0.05)
        assert after[invited].mean() - after[~invited].mean() == pytest.approx(2.89, abs=0.005)
        left = pilot["contribution_after_eur"]
        assert left[invited].mean() - left[~invited].mean() == pytest.approx(-4.14, abs=0.005)
