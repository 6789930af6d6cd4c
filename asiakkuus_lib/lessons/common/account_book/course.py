"""The course's own key-account workbook: Suvilinja's candidates, put together from its tables."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from asiakkuus_lib.lessons.common.account_book.book import STANCES
from asiakkuus_lib.locale import language
from asiakkuus_lib.reading import FilledForm, Form, bundled, course_data, labels, value_labels
from asiakkuus_lib.reading.forms import with_types

if TYPE_CHECKING:
    import pandas as pd

REFERENCE = "2026-01-01"
YEAR = 2025
TABLES = (
    "key_accounts", "account_potential", "account_people", "contacts", "relationship_ratings", "certainty",
    "account_actions", "account_plans", "account_goals", "account_risks", "customers", "transactions",
)  # fmt: skip


def course_form(form: Form) -> FilledForm:
    """The workbook as if Suvilinja had filled it in, in the reader's language."""
    made = {
        "accounts": _accounts, "relationship": _relationship, "people": _people, "certainty": _certainty,
        "opportunities": _opportunities, "actions": _actions, "plans": _plans, "goals": _goals, "risks": _risks,
    }  # fmt: skip
    return filled_form(form, {key: make() for key, make in made.items()}, [f"course/{name}" for name in TABLES])


def filled_form(form: Form, sheets: "Mapping[str, pd.DataFrame]", tables: Sequence[str]) -> FilledForm:
    """A workbook as if its sheets had been filled in with these; `tables` of the data are what it was made of."""
    frames = form.blank()
    for key, made in sheets.items():
        sheet = form.sheet(key)
        texts = {column.field: "" for column in sheet.columns if column.blank == ""}
        found = made.reindex(columns=[column.field for column in sheet.columns]).astype(dict.fromkeys(texts, object))
        frames[key] = with_types(found.fillna(texts).reset_index(drop=True), sheet)
    read = b"".join(bundled("data", f"{name}.csv").read_bytes() for name in tables)
    return FilledForm(form, frames, fingerprint=hashlib.sha256(read).hexdigest())


def _accounts() -> "pd.DataFrame":
    told = course_data("key_accounts").rename(
        columns={"customer_id": "account", "most_to_one_supplier": "most_to_one", **_euros("wallet_low", "wallet_likely", "wallet_high")}
    )
    sales = course_data("transactions")
    sales = sales[sales["customer_id"].isin(told["account"]) & (sales["date"].dt.year == YEAR)]
    bought = sales.groupby("customer_id")["amount_eur"].sum().round(2)
    return told.assign(
        name=told["account"].map(course_data("customers").set_index("customer_id")["name"]),
        bought=told["account"].map(bought).fillna(0.0),
        owner=told["account"].map(_sellers(told["account"])),
    )


def _sellers(accounts: "pd.Series") -> "pd.Series":
    """Who has been in touch with each of these customers the most in a year."""
    contacts = _of_the_year(course_data("contacts"))
    contacts = contacts[contacts["customer_id"].isin(accounts)]
    return contacts.groupby("customer_id")["seller_id"].agg(lambda sellers: sellers.mode().iloc[0])


def _of_the_year(contacts: "pd.DataFrame") -> "pd.DataFrame":
    return contacts[contacts["date"].dt.year == YEAR]


def _relationship() -> "pd.DataFrame":
    ratings = course_data("relationship_ratings").rename(columns={"customer_id": "account"})
    ratings["when"] = ratings["year"].map({YEAR - 1: "then", YEAR: "now"})
    table = ratings.pivot(index=["account", "rater", "when"], columns="criterion", values="rating")
    return table.rename_axis(columns=None).reset_index()


def _people() -> "pd.DataFrame":
    told = course_data("account_people").rename(
        columns={"customer_id": "account", "person_id": "person", f"position_{language()}": "position", f"goal_{language()}": "goal"}
    )
    contacts = course_data("contacts").dropna(subset="person_id")
    contacts = contacts[contacts["date"] < REFERENCE]
    stances = {number: stance for stance, number in STANCES.items()}
    return told.assign(
        stance=told["stance"].map(stances),
        counterpart=told["counterpart"].replace(_positions()),
        last_met=told["person"].map(contacts.groupby("person_id")["date"].max()),
        contacts=told["person"].map(_of_the_year(contacts)["person_id"].value_counts()).fillna(0),
    )


def _certainty() -> "pd.DataFrame":
    return course_data("certainty").rename(columns={"customer_id": "account", f"service_{language()}": "service"})


def _opportunities() -> "pd.DataFrame":
    told = course_data("account_potential").rename(columns={"customer_id": "account", **_euros("bought", "potential")})
    return told.assign(what=told["product_group"].map(labels("product_groups")))


def _actions() -> "pd.DataFrame":
    told = course_data("account_actions").rename(
        columns={"customer_id": "account", f"action_{language()}": "what", "person_id": "person", "due_on": "due"}
    )
    return told.assign(goal=told["goal_id"].map(course_data("account_goals").set_index("goal_id")[f"goal_{language()}"]))


def _plans() -> "pd.DataFrame":
    texts = {f"{name}_{language()}": name for name in ("direction", "assumptions", "benefits", "requirements")}
    return course_data("account_plans").rename(columns={"customer_id": "account", "next_review_on": "next_review", **texts})


def _goals() -> "pd.DataFrame":
    texts = {f"{name}_{language()}": name for name in ("goal", "measure")}
    return _with_owners(course_data("account_goals").rename(columns={"customer_id": "account", "due_on": "due", **texts}))


def _risks() -> "pd.DataFrame":
    texts = {f"{name}_{language()}": name for name in ("risk", "answer")}
    return _with_owners(course_data("account_risks").rename(columns={"customer_id": "account", **texts}))


def _with_owners(told: "pd.DataFrame") -> "pd.DataFrame":
    """The same, where those of us who are not sellers are called by what they do."""
    return told.assign(owner=told["owner"].replace(_positions()))


def _positions() -> dict[str, str]:
    sellers = set(course_data("contacts")["seller_id"])
    return {who: said for who, said in value_labels("account_people", "counterpart").items() if who not in sellers}


def _euros(*names: str) -> dict[str, str]:
    return {f"{name}_eur": name for name in names}
