"""Put the tables of the ferry line together."""

import pandas as pd

from .accounts import account_potential, key_accounts
from .buying_centres import account_actions, account_people, certainty, with_persons
from .cases import case_customers, case_lines, named_cases
from .customers import population
from .dissatisfaction import complaints, exit_interviews
from .economics import customer_costs, seller_time
from .offering import product_groups, products
from .plans import account_goals, account_plans, account_risks, with_goals
from .programme import loyalty_members, loyalty_pilot
from .purchases import transactions
from .ratings import relationship_ratings
from .relationship import contacts, survey
from .sales import prospects, sales_sources, wallet

CUSTOMER_COLUMNS = [
    "customer_id",
    "name",
    "customer_type",
    "need",
    "postal_area",
    "acquired_on",
    "acquisition_channel",
    "referred_by",
    "marketing_consent",
    "in_loyalty_programme",
    "in_target",
    "agreement",
    "relationship_began_on",
    "relationship_ended_on",
]


def build_tables() -> dict[str, pd.DataFrame]:
    """Return every table of the course data by the name of its file."""
    people = population(case_customers())
    bought = transactions(people, case_lines(people))
    contacted, answered = with_persons(contacts(people)), survey(people)
    complained = complaints(people, bought, answered)
    costs = customer_costs(people, bought)
    return {
        "customers": people[CUSTOMER_COLUMNS],
        "product_groups": product_groups(),
        "products": products(),
        "transactions": bought,
        "customer_costs": costs,
        "contacts": contacted,
        "seller_time": seller_time(),
        "survey": answered,
        "complaints": complained,
        "exit_interviews": exit_interviews(people, contacted, answered, complained),
        "wallet": wallet(people, bought),
        "prospects": prospects(),
        "sales_sources": sales_sources(),
        "key_accounts": key_accounts(),
        "account_potential": account_potential(bought),
        "account_people": account_people(),
        "relationship_ratings": relationship_ratings(),
        "certainty": certainty(),
        "account_actions": with_goals(account_actions()),
        "account_plans": account_plans(),
        "account_goals": account_goals(),
        "account_risks": account_risks(),
        "loyalty_members": loyalty_members(people),
        "loyalty_pilot": loyalty_pilot(people, bought, costs),
        "named_cases": named_cases(people),
    }
