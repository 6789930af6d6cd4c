"""The lecture's customer RL as a workbook: what the slides tell of it, and nothing else."""

from typing import TYPE_CHECKING

from asiakkuus_lib.lessons.common.account_book.course import filled_form
from asiakkuus_lib.locale import both, language
from asiakkuus_lib.reading import FilledForm, Form, course_data
from asiakkuus_lib.relationship import CRITERIA

if TYPE_CHECKING:
    import pandas as pd

CUSTOMER = "RL"
TABLES = ("relationship_assessment", "buying_centre_rl", "certainty_rl", "action_examples")
# What the levels of the slide are on a scale of five; "short-term" is the weakest that is said of information exchange.
POINTS = {"low": 1.0, "short-term": 1.0, "medium": 3.0, "medium level": 3.0, "high": 5.0, "high level": 5.0, "short": 1.0, "long": 5.0}
# Cells of which nothing else can be said than what stands there.
CERTAIN = ("certain", "printed")
# Which certainty an action is for, by the goals that the slide puts beside it: the first one that is to be raised.
RAISES = {"purchasing_manager": "transaction", "project_manager": "market", "president": "market"}


def lecture_form(form: Form) -> FilledForm:
    """The workbook as if the lecture had filled it in, in the reader's language."""
    made = {"accounts": _accounts(), "relationship": _relationship(), "people": _people(), "certainty": _certainty(), "actions": _actions()}
    return filled_form(form, made, [f"source/{name}" for name in TABLES])


def _accounts() -> "pd.DataFrame":
    import pandas as pd

    return pd.DataFrame({"account": [CUSTOMER]})


def _relationship() -> "pd.DataFrame":
    """Only what is certain on the slide, and only the supplier's view: the customer was not asked."""
    import pandas as pd

    told = course_data("relationship_assessment")
    told = told[told["status"].isin(CERTAIN)].assign(criterion=told["criterion"].str.removesuffix("_supplier")).set_index("criterion")
    points = told["rl_en"].map(POINTS).reindex(list(CRITERIA))
    return pd.DataFrame([{"account": CUSTOMER, "rater": "us", "when": "now", **points.to_dict()}])


def _people() -> "pd.DataFrame":
    told = course_data("buying_centre_rl")
    roles = told["roles_en"].str.split("; ")
    team = course_data("action_examples").set_index("position")[f"our_team_{language()}"]
    return told.assign(
        account=CUSTOMER, person=told[f"name_{language()}"], position="", role_1=roles.str[0], role_2=roles.str[1],
        goal=told[f"goals_{language()}"], counterpart=told["position"].map(team))


def _certainty() -> "pd.DataFrame":
    told = course_data("certainty_rl")
    return told.assign(
        account=CUSTOMER, service=both(fi="luennon palvelu", en="the lecture's service").said(), now=told["current_en"], wanted=told["desired_en"])


def _actions() -> "pd.DataFrame":
    """Each action of the slides for itself, aimed at the person and owned by who of us goes there; the lecture tells no days."""
    import pandas as pd

    lang = language()
    return pd.DataFrame([
        {"account": CUSTOMER, "what": f"{what[:1].upper()}{what[1:]}.", "person": row[f"name_{lang}"], "certainty": RAISES[row["position"]],
         "owner": row[f"our_team_{lang}"]}
        for row in course_data("action_examples").to_dict("records") for what in str(row[f"actions_{lang}"]).split("; ")
    ])  # fmt: skip
