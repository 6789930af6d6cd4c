"""The made-up course data keep what their descriptions promise, read from the CSV files themselves."""

import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

DATA = Path(__file__).resolve().parent.parent / "data"
COURSE = DATA / "course"
PERIOD = pd.Timestamp("2023-01-01"), pd.Timestamp("2025-12-31")
REFERENCE_DATE = pd.Timestamp("2026-01-01")

# The customers a teacher can name: lessons refer to these ids.
BEST_CUSTOMER = "A00219"
LOST_BEST_CUSTOMER = "A00615"
NEWCOMER = "A04157"
ONE_TIME_LARGE = "A02585"
TWINS = "A03463", "A03508"
ALL_RETURNED = "A03329"
SATISFIED_DEFECTOR = "A00787"
SILENT_SELLER = "A00677"
LOYAL_UNPROFITABLE = "A00419"
WON_BACK = "A00983"
POTENTIAL_CUSTOMER = "A04040"

# Lessons print numbers computed from these; a change in them is a change in the lessons. Hashes of the files, without
# the columns that came later, and of which seller each customer has.
UNCHANGED = {
    "complaints": "335a502cb8e238f6",
    "contacts": "4c2ca59730415561",
    "customer_costs": "1b784a3552b8a778",
    "customers": "3ad573c99d94aaa0",
    "exit_interviews": "61b8f670cd570866",
    "loyalty_members": "4c576d17d91a42a4",
    "loyalty_pilot": "a23bf1b29cf8f354",
    "named_cases": "7d853ab72c9cd0e7",
    "product_groups": "88a3a5b18e14e9fc",
    "products": "9e7d065a60053f6b",
    "prospects": "b8c008f4fc3f6d76",
    "sales_sources": "0a628c95affb5f67",
    "seller_time": "6a2a0e40014c0f93",
    "survey": "fa7902ab108a9e16",
    "transactions": "8666527dabc63676",
    "wallet": "013e9256d78dd418",
}
SELLERS = "b46fb00be0240c31"
LATER_COLUMNS = {"contacts": "person_id", "customers": "referred_by", "loyalty_pilot": "ended_on", "survey": "recommend"}


def table(name: str) -> pd.DataFrame:
    """Read one table; empty text stays text."""
    return pd.read_csv(COURSE / f"{name}.csv", keep_default_na=False)


def fingerprint(rows: pd.DataFrame) -> str:
    """Return a hash of a table as its file is written."""
    return hashlib.sha256(rows.to_csv(index=False, lineterminator="\n").encode()).hexdigest()[:16]


@pytest.fixture(scope="module")
def customers() -> pd.DataFrame:
    dates = ["acquired_on", "relationship_began_on", "relationship_ended_on"]
    return table("customers").assign(**{d: lambda t, d=d: pd.to_datetime(t[d]) for d in dates}).set_index("customer_id")


@pytest.fixture(scope="module")
def transactions() -> pd.DataFrame:
    return table("transactions").assign(date=lambda t: pd.to_datetime(t["date"]))


@pytest.fixture(scope="module")
def profit(transactions) -> pd.Series:
    """Profit of each customer over the three years, largest first."""
    sales = transactions.groupby(["customer_id", transactions["date"].dt.year.rename("year")])["amount_eur"].sum()
    years = table("customer_costs").set_index(["customer_id", "year"]).join(sales, how="outer")
    assert years["cogs_rate"].notna().all(), "sales in a year without costs"
    costs = years[["acquisition_eur", "retention_eur", "service_eur"]].sum(axis=1)
    result = years["amount_eur"].fillna(0) * (1 - years["cogs_rate"]) - costs
    return result.groupby("customer_id").sum().sort_values(ascending=False)


@pytest.fixture(scope="module")
def last_contact() -> pd.Series:
    contacts = table("contacts")
    return pd.to_datetime(contacts.groupby("customer_id")["date"].max())


@pytest.fixture(scope="module")
def last_answer() -> pd.DataFrame:
    return table("survey").sort_values("answered_on").groupby("customer_id").last()


class TestClaims:
    """What the documents claim can be seen in the data."""

    def test_at_least_half_of_the_customers_are_loss_making(self, profit):
        assert (profit < 0).mean() >= 0.5

    def test_the_top_20_percent_earn_about_180_percent_of_the_profit(self, profit):
        top = profit.iloc[: round(len(profit) * 0.2)].sum()
        assert 100 * top / profit.sum() == pytest.approx(180, abs=10)

    def test_annual_churn_is_that_of_losing_half_in_five_years(self, customers):
        agreed = customers[customers["relationship_began_on"].notna()]
        ended = agreed["relationship_ended_on"]
        lasted = ended.fillna(REFERENCE_DATE) - agreed["relationship_began_on"].clip(lower=PERIOD[0])
        rate = ended.notna().sum() / (lasted.dt.days.sum() / 365.25)
        assert 100 * (1 - np.exp(-rate)) == pytest.approx(12.9, abs=0.5)

    def test_most_of_those_who_left_had_been_satisfied(self, customers, last_answer):
        left = customers.index[customers["relationship_ended_on"].notna()].intersection(last_answer.index)
        assert len(left) > 150
        assert 0.6 <= (last_answer.loc[left, "satisfaction"] >= 4).mean() <= 0.8

    def test_the_seller_was_silent_before_most_endings(self, customers, last_contact):
        ended = customers.loc[customers["customer_type"] == "business", "relationship_ended_on"].dropna()
        silence = (ended - last_contact.reindex(ended.index)).dt.days
        assert len(ended) > 50
        assert silence.notna().all()
        assert (silence > 180).mean() > 0.7

    def test_left_next_year_follows_from_the_register(self, customers):
        survey = table("survey")
        answered = pd.to_datetime(survey["answered_on"])
        known = answered + pd.Timedelta(days=365) < REFERENCE_DATE
        ended = survey["customer_id"].map(customers["relationship_ended_on"])
        left = np.where((ended - answered).dt.days <= 365, "yes", "no")
        assert (survey["left_next_year"] == np.where(known, left, "")).all()
        assert (ended.isna() | (ended > answered)).all()

    def test_the_euros_of_the_scored_customers_give_the_scores_of_the_source(self):
        euros = pd.read_csv(DATA / "completions" / "scoring_euros.csv").set_index("customer")
        raw = pd.read_csv(DATA / "source" / "scoring_raw.csv").set_index("customer")
        current = euros["total_purchases_eur"] - euros["own_purchases_eur"]
        growth = euros["market_growth"] + euros["share_after"] / euros["share_before"] - 1
        future = (euros["total_purchases_eur"] * growth).round(2)
        scores = current.rank(method="max").where(current > 0, 0)
        assert scores.astype(int).to_dict() == raw["current_gap"].to_dict()
        assert future.rank(method="max").astype(int).to_dict() == raw["future_gap"].to_dict()
        assert (euros["own_purchases_eur"] <= euros["total_purchases_eur"] * euros["multi_sourcing_limit"]).all()


class TestRealism:
    """The data look like those of a company, and are as clean as the package says."""

    def test_sizes(self, customers, transactions):
        assert 4000 <= len(customers) <= 4400
        assert 55_000 <= len(transactions) <= 65_000
        assert (COURSE / "transactions.csv").stat().st_size < 3_500_000
        potential = ~customers.index.isin(transactions["customer_id"])
        assert 400 <= potential.sum() <= 700
        assert set(customers.loc[potential, "in_target"]) == {"yes", "no"}

    def test_every_amount_has_two_decimals(self):
        for path in sorted(COURSE.glob("*.csv")):
            texts = pd.read_csv(path, dtype=str, keep_default_na=False).filter(regex="_eur$")
            for name, column in texts.items():
                assert column.str.fullmatch(r"-?\d+\.\d{2}").all(), (path.name, name)

    def test_purchases_lie_between_arrival_and_end(self, customers, transactions):
        who = transactions["customer_id"]
        arrived, ended = who.map(customers["acquired_on"]), who.map(customers["relationship_ended_on"])
        began = who.map(customers["relationship_began_on"])
        assert transactions["date"].between(*PERIOD).all()
        assert (arrived.isna() | (arrived <= transactions["date"])).all()
        assert (began.isna() | (began <= transactions["date"])).all()
        assert (ended.isna() | (ended >= transactions["date"])).all()

    def test_agreement_and_dates_go_together(self, customers):
        began, ended = customers["relationship_began_on"], customers["relationship_ended_on"]
        assert ((customers["agreement"] != "") == began.notna()).all()
        assert (ended.isna() | (ended > began)).all()
        known = customers["acquired_on"]
        assert (known.isna() | began.isna() | (known <= began)).all()
        assert ((customers["acquisition_channel"] == "") == known.isna()).all()

    def test_returns_and_free_tickets_but_no_duplicates(self, transactions):
        assert not transactions.duplicated().any()
        assert (np.sign(transactions["quantity"]) * np.sign(transactions["amount_eur"]) >= 0).all()
        assert 500 < (transactions["amount_eur"] < 0).sum() < 1200
        free = transactions[transactions["amount_eur"] == 0]
        assert 50 < len(free) < 500
        assert set(free["product"]) == {"R03"}

    def test_every_return_cancels_an_earlier_line(self, transactions):
        lines = transactions.assign(pieces=transactions["quantity"].abs())
        same = ["customer_id", "product", "pieces"]
        pairs = lines[lines["quantity"] < 0].merge(lines[lines["quantity"] > 0], on=same, suffixes=("", "_bought"))
        paid = (pairs["amount_eur_bought"] + pairs["amount_eur"]).abs() < 0.005
        matched = pairs[(pairs["date_bought"] <= pairs["date"]) & paid]
        assert len(matched.drop_duplicates(["date", "amount_eur", *same])) == (lines["quantity"] < 0).sum()

    def test_nobody_gives_one_supplier_more_than_the_limit(self, transactions):
        wallet = table("wallet").set_index("customer_id")
        share = wallet["own_purchases_eur"] / wallet["total_purchases_eur"]
        assert (share <= wallet["multi_sourcing_limit"] + 0.005).all()
        bought = transactions[transactions["date"].dt.year == 2025].groupby("customer_id")["amount_eur"].sum()
        assert (bought.reindex(wallet.index) - wallet["own_purchases_eur"]).abs().max() < 0.005

    def test_contacts_lie_within_the_relationship(self, customers):
        contacts = table("contacts")
        when, who = pd.to_datetime(contacts["date"]), contacts["customer_id"]
        arrived, ended = who.map(customers["acquired_on"]), who.map(customers["relationship_ended_on"])
        assert (arrived.isna() | (arrived <= when)).all()
        assert (ended.isna() | (ended >= when)).all()
        assert (who.map(customers["customer_type"]) == "business").all()
        assert (when.dt.day_of_week < 5).mean() > 0.95

    def test_kinds_of_customers(self, transactions):
        days = transactions.groupby("customer_id")["date"].agg(["min", "max", "nunique"])
        assert (days["min"] > REFERENCE_DATE - pd.Timedelta(days=61)).sum() >= 40
        assert (days["nunique"] == 1).mean() > 0.3
        assert (days["nunique"] > 30).sum() > 200
        assert (days["max"] < "2025-01-01").mean() > 0.25
        assert (transactions.groupby(["customer_id", "date"]).size() > 1).sum() > 5000

    def test_seasons_and_weekdays(self, customers, transactions):
        need = transactions["customer_id"].map(customers["need"])
        leisure, work = transactions[need == "leisure"], transactions[need.isin(["commuting", "freight"])]
        assert leisure["date"].dt.month.isin([6, 7, 8]).mean() > 0.4
        by_month = leisure.groupby(leisure["date"].dt.month).size()
        assert by_month[12] > by_month[11]
        assert (work["date"].dt.day_of_week < 5).mean() > 0.85

    def test_business_sales_have_a_heavy_tail(self, customers, transactions):
        sales = transactions.groupby("customer_id")["amount_eur"].sum()
        business = sales[customers["customer_type"].reindex(sales.index) == "business"].sort_values(ascending=False)
        assert business.iloc[: len(business) // 10].sum() / business.sum() > 0.3

    def test_product_group_and_price_belong_to_the_product(self, transactions):
        products = table("products").set_index("product")
        assert (transactions["product"].map(products["product_group"]) == transactions["product_group"]).all()
        highest = transactions["product"].map(products["list_price_eur"]) * transactions["quantity"].abs()
        assert (transactions["amount_eur"].abs() <= highest + 0.005).all()


class TestTablesOfTheRelationship:
    """Complaints, interviews, recommending: dates and people fit the other tables."""

    def test_complaints_follow_a_purchase_and_lie_within_the_relationship(self, customers, transactions):
        complaints = table("complaints").assign(date=lambda t: pd.to_datetime(t["date"]))
        days = transactions[["customer_id", "date"]].drop_duplicates().sort_values("date")
        found = pd.merge_asof(
            complaints, days.assign(bought=days["date"]), on="date", by="customer_id", tolerance=pd.Timedelta(days=7)
        )
        assert found["bought"].notna().all()
        ended = complaints["customer_id"].map(customers["relationship_ended_on"])
        assert (ended.isna() | (ended >= complaints["date"])).all()

    def test_an_answer_has_an_outcome(self):
        complaints = table("complaints")
        answered = complaints["answered_days"] != ""
        assert not set(complaints.loc[answered, "outcome"]) & {"", "nothing"}
        assert set(complaints.loc[~answered, "outcome"]) == {"", "nothing"}
        waits = pd.to_numeric(complaints["answered_days"][answered])
        assert (pd.to_datetime(complaints["date"][answered]) + pd.to_timedelta(waits, "D") < REFERENCE_DATE).all()

    def test_freight_alone_is_damaged(self, customers):
        complaints = table("complaints").query("cause == 'damaged_goods'")
        assert set(complaints["customer_id"].map(customers["need"])) == {"freight"}

    def test_interviews_follow_an_ending(self, customers):
        interviews = table("exit_interviews")
        ended = interviews["customer_id"].map(customers["relationship_ended_on"])
        assert (pd.to_datetime(interviews["date"]) - ended).dt.days.between(5, 45).all()
        assert len(interviews) / customers["relationship_ended_on"].notna().sum() == pytest.approx(0.55, abs=0.05)

    def test_recommending_follows_satisfaction_imperfectly(self):
        survey = table("survey")
        told = pd.to_numeric(survey["recommend"])
        assert 0.03 < told.isna().mean() < 0.09
        assert 0.6 < told.corr(survey["satisfaction"]) < 0.8
        assert set(told.dropna()) == set(range(11))

    def test_who_recommends_was_a_customer_already(self, customers, transactions):
        referred = customers[customers["referred_by"] != ""]
        came = customers["acquisition_channel"] == "recommendation"
        assert set(referred["acquisition_channel"]) == {"recommendation"}
        assert 0.75 < len(referred) / came.sum() < 0.9
        by = customers.loc[referred["referred_by"]]
        assert (by["acquired_on"].to_numpy() < referred["acquired_on"].to_numpy()).all()
        assert not (by["relationship_ended_on"].to_numpy() <= referred["acquired_on"].to_numpy()).any()
        assert (by["customer_type"].to_numpy() == referred["customer_type"].to_numpy()).all()
        first = transactions.groupby("customer_id")["date"].min().reindex(by.index)
        on_record = (by["acquired_on"] >= PERIOD[0]).to_numpy()
        assert (first.to_numpy() < referred["acquired_on"].to_numpy())[on_record].all()

    def test_every_seller_has_a_time(self):
        assert set(table("seller_time")["seller_id"]) == set(table("contacts")["seller_id"])

    def test_the_stories_of_the_named_cases_stay_as_they_are_told(self):
        named = set(table("named_cases")["customer_id"])
        assert named.isdisjoint(table("complaints")["customer_id"])
        asked = table("exit_interviews").set_index("customer_id")
        assert named & set(asked.index) == {SATISFIED_DEFECTOR}
        assert asked.at[SATISFIED_DEFECTOR, "satisfaction_afterwards"] == 5


class TestKeyAccountTables:
    """The candidates for key accounts: wallets, people, ratings and actions fit each other and the other tables."""

    @pytest.fixture
    def accounts(self) -> pd.DataFrame:
        return table("key_accounts").set_index("customer_id")

    @pytest.fixture
    def people(self) -> pd.DataFrame:
        return table("account_people").set_index("person_id")

    @pytest.fixture
    def sellers(self) -> pd.Series:
        return table("contacts").groupby("customer_id")["seller_id"].first()

    def test_fourteen_businesses_with_the_named_ones_among_them(self, accounts, customers):
        assert len(accounts) == 14 and accounts.index.is_monotonic_increasing
        assert set(customers.loc[accounts.index, "customer_type"]) == {"business"}
        assert {BEST_CUSTOMER, LOST_BEST_CUSTOMER, SILENT_SELLER, POTENTIAL_CUSTOMER} < set(accounts.index)

    def test_the_largest_buyers_of_2025_are_among_the_candidates(self, accounts, customers, transactions):
        bought = transactions[transactions["date"].dt.year == 2025].groupby("customer_id")["amount_eur"].sum()
        business = bought[customers.loc[bought.index, "customer_type"] == "business"]
        assert set(business.nlargest(5).index) <= set(accounts.index)

    def test_what_was_bought_is_that_of_the_transactions(self, transactions):
        potential = table("account_potential").set_index(["customer_id", "product_group"])
        bought = transactions[transactions["date"].dt.year == 2025].groupby(["customer_id", "product_group"])["amount_eur"].sum()
        theirs = bought[bought.index.get_level_values("customer_id").isin(table("key_accounts")["customer_id"])]
        assert set(theirs.index) <= set(potential.index)
        assert (potential["bought_eur"] - theirs.reindex(potential.index).fillna(0)).abs().max() < 0.005

    def test_every_account_and_product_group_has_one_row(self):
        potential = table("account_potential")
        groups = table("product_groups")["product_group"]
        assert len(potential) == len(groups) * 14 == len(potential.drop_duplicates(["customer_id", "product_group"]))
        assert (potential["bought_eur"] <= potential["potential_eur"]).all()
        assert ((potential["basis"] == "") == (potential["potential_eur"] == 0)).all()

    def test_wallets_are_sums_and_ranges(self, accounts):
        potential = table("account_potential").groupby("customer_id")[["bought_eur", "potential_eur"]].sum()
        assert (potential["potential_eur"] == accounts["wallet_likely_eur"]).all()
        assert (accounts["wallet_low_eur"] < accounts["wallet_likely_eur"]).all()
        assert (accounts["wallet_likely_eur"] < accounts["wallet_high_eur"]).all()
        most = accounts["wallet_low_eur"] * accounts["most_to_one_supplier"]
        assert (potential["bought_eur"] <= most).all()

    def test_people_report_within_their_account(self, people):
        assert people["customer_id"].nunique() == 4 and len(people) == 24
        for person, boss in people["reports_to"].items():
            chain = [person]
            while boss:
                assert people.at[boss, "customer_id"] == people.at[person, "customer_id"]
                assert boss not in chain, "in a circle"
                chain.append(boss)
                boss = people.at[boss, "reports_to"]
        assert (people["reports_to"] == "").groupby(people["customer_id"]).sum().eq(1).all()

    def test_nobody_has_one_role_twice_and_each_account_is_decided_by_somebody(self, people):
        assert (people["role_1"] != people["role_2"]).all()
        for role in ("decider", "approver", "buyer", "gatekeeper", "user"):
            holders = people[(people["role_1"] == role) | (people["role_2"] == role)]
            assert holders["customer_id"].nunique() == 4, role

    def test_a_counterpart_that_sells_is_the_seller_of_the_account(self, people, sellers):
        selling = people[people["counterpart"].str.fullmatch(r"S\d{2}")]
        assert (selling["counterpart"] == selling["customer_id"].map(sellers)).all()

    def test_whom_the_contacts_were_with(self, people):
        contacts = table("contacts")
        named = contacts["person_id"] != ""
        assert (contacts["customer_id"][named] == contacts["person_id"][named].map(people["customer_id"])).all()
        theirs = contacts["customer_id"].isin(people["customer_id"]) & (contacts["date"] >= "2024-01-01")
        assert (named == theirs).all()

    def test_each_rating_has_two_sides_and_all_criteria(self, accounts):
        ratings = table("relationship_ratings")
        counts = ratings.groupby(["customer_id", "year"])[["rater", "criterion", "rating"]].nunique()
        assert (counts[["rater", "criterion"]] == [2, 9]).all(axis=None)
        assert len(ratings) == 18 * len(counts)
        source = pd.read_csv(DATA / "source" / "relationship_assessment.csv")["criterion"]
        assert list(dict.fromkeys(source.str.replace(r"_(supplier|customer)$", "", regex=True))) == list(ratings["criterion"][:9])
        years = counts.reset_index().groupby("customer_id")["year"].agg(list)
        assert set(years.index) == set(accounts.index)
        assert years[LOST_BEST_CUSTOMER] == [2024] and years[POTENTIAL_CUSTOMER] == [2025]
        assert years.drop([LOST_BEST_CUSTOMER, POTENTIAL_CUSTOMER]).map(lambda found: found == [2024, 2025]).all()

    def test_the_length_of_a_relationship_is_no_opinion(self, customers):
        """Full years at the end of the year: none, one or two, three to five, six to nine, ten or more."""
        length = table("relationship_ratings").query("criterion == 'length'")
        began = length["customer_id"].map(customers["relationship_began_on"])
        end = pd.to_datetime(length["year"].astype(str) + "-12-31")
        years = ((end - began).dt.days // 365.25).fillna(0)
        assert (length["rating"] == pd.cut(years, [-1, 0, 2, 5, 9, 99], labels=[1, 2, 3, 4, 5]).astype(int)).all()

    def test_each_service_has_three_certainties(self, people):
        certainty = table("certainty")
        kinds = certainty.groupby(["customer_id", "service_en"])["certainty"].agg(list)
        assert kinds.map(lambda found: found == ["need", "market", "transaction"]).all()
        assert set(certainty["customer_id"]) == set(people["customer_id"])
        rank = {"low": 0, "medium": 1, "high": 2}
        assert (certainty["now"].map(rank) <= certainty["wanted"].map(rank)).all()

    def test_actions_are_aimed_at_people_of_the_account_and_owned_by_its_seller(self, people, sellers):
        actions = table("account_actions")
        aimed, owned = actions[actions["person_id"] != ""], actions[actions["owner"] != ""]
        assert (aimed["person_id"].map(people["customer_id"]) == aimed["customer_id"]).all()
        assert (owned["owner"] == owned["customer_id"].map(sellers)).all()


class TestProgrammeTables:
    """The members of the loyalty programme, and the pilot in which they were invited by lot."""

    @pytest.fixture
    def pilot(self) -> pd.DataFrame:
        return table("loyalty_pilot").set_index("customer_id")

    def test_members_are_those_of_the_register(self, customers):
        members = table("loyalty_members").set_index("customer_id")
        there = customers[customers["agreement"] == "loyalty"]
        assert list(members.index) == list(there.index)
        assert (pd.to_datetime(members["joined_on"]) == there["relationship_began_on"]).all()
        assert pd.to_datetime(members["left_on"]).equals(there["relationship_ended_on"].rename("left_on"))

    def test_the_pilot_is_of_leisure_customers_who_were_no_members(self, pilot, customers):
        there = customers.loc[pilot.index]
        assert (there["need"] == "leisure").all() and (there["customer_type"] == "private").all()
        assert (there["agreement"] == "").all() and (there["in_loyalty_programme"] == "no").all()
        assert not set(pilot.index) & set(table("named_cases")["customer_id"])

    def test_only_the_invited_join_and_pay_less(self, pilot):
        invited, joined = pilot["invited"] == "yes", pilot["joined_on"] != ""
        assert not (joined & ~invited).any()
        assert (pilot.loc[~joined, "discount_eur"] == 0).all()
        assert (pilot["programme_cost_eur"] == 1.20 * invited + 4.00 * joined).all()
        paid = pilot[joined & (pilot["sales_after_eur"] > 50)]
        rate = paid["discount_eur"] / (paid["sales_after_eur"] + paid["discount_eur"])
        assert rate.between(0.045, 0.055).all()

    def test_the_season_before_is_that_of_the_transactions(self, pilot, transactions):
        season = transactions[transactions["date"].between("2025-04-01", "2025-09-30")]
        sales = season.groupby("customer_id")["amount_eur"].sum().reindex(pilot.index, fill_value=0)
        days = season[season["amount_eur"] > 0].groupby("customer_id")["date"].nunique()
        assert np.allclose(sales, pilot["sales_before_eur"], atol=0.005)
        assert (days.reindex(pilot.index, fill_value=0) == pilot["purchase_days_before"]).all()

    def test_the_lot_is_fair(self, pilot):
        """The two halves are as alike before as chance makes them: no difference beyond two standard errors."""
        for name in ("purchase_days_before", "sales_before_eur", "contribution_before_eur"):
            means, errors = (pilot.groupby("invited")[name].agg(how) for how in ("mean", "sem"))
            assert abs(means["yes"] - means["no"]) < 2 * np.hypot(errors["yes"], errors["no"]), name

    def test_the_lot_sees_the_true_effect_and_joining_does_not(self, pilot):
        """The generator knows what each would have done either way; the interval of the lot covers the mean of that."""
        sys.path.insert(0, str(DATA.parent / "tools"))
        try:
            from ferry_line.cases import case_customers
            from ferry_line.customers import population
            from ferry_line.programme import pilot_customers, pilot_season
        finally:
            sys.path.pop(0)
        # The files hold the generator's own tables: only what customers wish for has to be made again.
        there = pilot_customers(population(case_customers()), table("transactions"), table("customer_costs"))
        assert list(there.index) == list(pilot.index)
        if_invited, if_not = pilot_season(there)
        effect = (if_invited - if_not)[["sales", "contribution"]].mean()
        assert effect.round(2).to_dict() == {"sales": 2.89, "contribution": -2.89}
        joined = pilot["joined_on"] != ""
        for name, true in effect.items():
            after = pilot[f"{name}_after_eur"]
            means, errors = (after.groupby(pilot["invited"]).agg(how) for how in ("mean", "sem"))
            assert abs(means["yes"] - means["no"] - true) < 1.96 * np.hypot(errors["yes"], errors["no"])
        after = pilot["sales_after_eur"]
        assert after[joined].mean() - after[~joined].mean() > 10 * effect["sales"]


class TestNamedCases:
    """The stories told about the named customers are true."""

    def test_the_ids_are_those_in_the_file(self):
        assert table("named_cases").set_index("case")["customer_id"].to_dict() == {
            "best_customer": BEST_CUSTOMER,
            "lost_best_customer": LOST_BEST_CUSTOMER,
            "newcomer": NEWCOMER,
            "one_time_large": ONE_TIME_LARGE,
            "twin_a": TWINS[0],
            "twin_b": TWINS[1],
            "all_returned": ALL_RETURNED,
            "satisfied_defector": SATISFIED_DEFECTOR,
            "silent_seller": SILENT_SELLER,
            "loyal_unprofitable": LOYAL_UNPROFITABLE,
            "won_back": WON_BACK,
            "potential_customer": POTENTIAL_CUSTOMER,
        }

    def test_best_and_lost_best(self, customers, transactions, profit):
        assert profit.index[0] == BEST_CUSTOMER
        assert LOST_BEST_CUSTOMER in profit.index[: len(profit) // 100]
        assert customers.loc[LOST_BEST_CUSTOMER, "relationship_ended_on"] == pd.Timestamp("2024-11-15")
        last = transactions.loc[transactions["customer_id"] == LOST_BEST_CUSTOMER, "date"].max()
        assert last.strftime("%Y-%m") == "2024-06"

    def test_newcomer_one_time_buyer_and_won_back(self, transactions):
        days = transactions.groupby("customer_id")["date"].agg(["min", "max", "nunique"])
        sales = transactions.groupby("customer_id")["amount_eur"].sum()
        assert days.loc[NEWCOMER, "min"] == pd.Timestamp("2025-12-12")
        one_time = days.index[days["nunique"] == 1]
        assert sales[one_time].idxmax() == ONE_TIME_LARGE
        mine = transactions.loc[transactions["customer_id"] == WON_BACK, "date"].drop_duplicates().sort_values()
        assert mine.diff().max() > pd.Timedelta(days=700)
        assert mine.max() == pd.Timestamp("2025-11-21")

    def test_twins_differ_only_in_what_they_buy(self, transactions):
        first, second = (transactions[transactions["customer_id"] == twin] for twin in TWINS)
        figures = [(t["date"].max(), t["date"].nunique(), round(t["amount_eur"].sum(), 2)) for t in (first, second)]
        assert figures[0] == figures[1]
        assert set(first["product_group"]).isdisjoint(second["product_group"])

    def test_all_returned(self, transactions):
        mine = transactions.loc[transactions["customer_id"] == ALL_RETURNED, "amount_eur"]
        assert len(mine) == 2
        assert mine.sum() == 0

    def test_satisfied_defector(self, customers):
        survey = table("survey").query("customer_id == @SATISFIED_DEFECTOR")
        assert survey["satisfaction"].tolist() == [5, 5, 5]
        assert survey["left_next_year"].tolist() == ["no", "no", "yes"]
        assert customers.loc[SATISFIED_DEFECTOR, "relationship_ended_on"] == pd.Timestamp("2025-04-30")

    def test_silent_seller(self, customers, last_contact):
        assert pd.isna(customers.loc[SILENT_SELLER, "relationship_ended_on"])
        assert last_contact[SILENT_SELLER].strftime("%Y-%m") == "2024-11"

    def test_loyal_but_unprofitable(self, transactions, profit):
        assert transactions.loc[transactions["customer_id"] == LOYAL_UNPROFITABLE, "date"].nunique() > 120
        assert profit[LOYAL_UNPROFITABLE] < -1000

    def test_potential_customer(self, customers, transactions):
        assert POTENTIAL_CUSTOMER not in set(transactions["customer_id"])
        assert customers.loc[POTENTIAL_CUSTOMER, "in_target"] == "yes"


class TestGenerator:
    """One command gives the same bytes everywhere."""

    def test_same_bytes_in_other_surroundings(self, tmp_path):
        here = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "PYTHON"))}
        surroundings = [
            here | {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONUTF8": "0"},
            here | {"PYTHONHASHSEED": "4711", "TZ": "America/Los_Angeles", "LC_ALL": "C.UTF-8"},
        ]
        runs = [
            subprocess.Popen(
                [sys.executable, "-B", str(DATA.parent / "tools" / "generate.py"), "--out", str(tmp_path / str(number))],
                env=environment,
                cwd=tmp_path,
                stdout=subprocess.DEVNULL,
            )
            for number, environment in enumerate(surroundings)
        ]
        assert [run.wait(timeout=60) for run in runs] == [0, 0]
        expected = {path.name: path.read_bytes() for path in COURSE.iterdir()}
        for number in range(len(surroundings)):
            made = {path.name: path.read_bytes() for path in (tmp_path / str(number)).iterdir()}
            assert made.keys() == expected.keys()
            assert [name for name in expected if made[name] != expected[name]] == []

    @pytest.mark.parametrize("name", UNCHANGED)
    def test_what_lessons_were_written_on_has_not_moved(self, name):
        rows = pd.read_csv(COURSE / f"{name}.csv", dtype=str, keep_default_na=False)
        assert fingerprint(rows.drop(columns=LATER_COLUMNS.get(name, []))) == UNCHANGED[name]

    def test_customers_have_the_sellers_they_had(self):
        sellers = table("contacts")[["customer_id", "seller_id"]].drop_duplicates().sort_values("customer_id")
        assert sellers["customer_id"].is_unique
        assert fingerprint(sellers) == SELLERS

    def test_files_are_plain(self):
        for path in sorted(COURSE.iterdir()):
            content = path.read_bytes()
            assert not content.startswith(b"\xef\xbb\xbf"), path.name
            assert b"\r" not in content and content.endswith(b"\n"), path.name
            content.decode("utf-8")


PACKAGE = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
RESOURCES = {resource["name"]: resource for resource in PACKAGE["resources"]}
INTEGER, NUMBER = r"-?\d+", r"-?\d+(\.\d+)?"


def cells(resource: dict) -> pd.DataFrame:
    """Read a resource as text."""
    return pd.read_csv(DATA / resource["path"], dtype=str, keep_default_na=False)


def as_list(fields: str | list[str]) -> list[str]:
    """Return the fields of a key as a list."""
    return [fields] if isinstance(fields, str) else fields


class TestPackage:
    """datapackage.json describes the files as they are, in both languages."""

    def test_every_file_is_described(self):
        files = {
            path.relative_to(DATA).as_posix()
            for folder in ("course", "source", "completions")
            for path in (DATA / folder).iterdir()
        }
        assert {resource["path"] for resource in RESOURCES.values()} == files

    @pytest.mark.parametrize("name", RESOURCES)
    def test_texts_are_in_both_languages(self, name):
        resource = RESOURCES[name]
        origins = {"course": "invented", "source": "document", "completions": "author"}
        assert resource["origin"] == origins[resource["path"].split("/")[0]]
        assert ("source_place_en" in resource) == (resource["origin"] == "document")
        described = [resource, *resource["schema"]["fields"]]
        assert resource["title_fi"] and resource["title_en"]
        for thing in described:
            assert thing["description_fi"] and thing["description_en"], thing["name"]
            for key in [k for k in thing if k.endswith("_fi")]:
                assert key[:-3] + "_en" in thing
            if "labels_fi" in thing:
                assert list(thing["labels_fi"]) == list(thing["labels_en"]) == thing["constraints"]["enum"]

    @pytest.mark.parametrize("name", RESOURCES)
    def test_cells_fit_the_schema(self, name):
        table = cells(RESOURCES[name])
        fields = RESOURCES[name]["schema"]["fields"]
        assert list(table.columns) == [field["name"] for field in fields]
        for field in fields:
            column, rules = table[field["name"]], field.get("constraints", {})
            filled = column[column != ""]
            assert not (rules.get("required") and len(filled) < len(column)), field["name"]
            assert not (rules.get("unique") and column.duplicated().any()), field["name"]
            assert set(filled) <= set(rules.get("enum", filled)), field["name"]
            assert all(re.fullmatch(rules.get("pattern", ".*"), cell) for cell in filled), field["name"]
            if field["type"] == "date":
                values = pd.to_datetime(filled, format="%Y-%m-%d")
                low, high = (pd.Timestamp(rules[k]) if k in rules else None for k in ("minimum", "maximum"))
            elif field["type"] in ("integer", "number"):
                assert filled.str.fullmatch(INTEGER if field["type"] == "integer" else NUMBER).all(), field["name"]
                values, low, high = filled.astype(float), rules.get("minimum"), rules.get("maximum")
            else:
                continue
            assert low is None or (values >= low).all(), field["name"]
            assert high is None or (values <= high).all(), field["name"]
            assert not field["name"].endswith("_eur") or field["unit"] == "EUR", field["name"]

    @pytest.mark.parametrize("name", RESOURCES)
    def test_keys_hold(self, name):
        schema = RESOURCES[name]["schema"]
        table = cells(RESOURCES[name])
        if "primaryKey" in schema:
            assert not table.duplicated(as_list(schema["primaryKey"])).any()
        for key in schema.get("foreignKeys", []):
            target = cells(RESOURCES[key["reference"]["resource"]])
            filled = set(table[key["fields"]]) - {""}
            assert filled <= set(target[key["reference"]["fields"]])
