"""What the report on customers finds, as functions of its case.

The parameters of the page: data_path, register_path, agreements_path, contacts_path, costs_path, those that tell how
purchases are read, list_customers, compare_days and top_n.
"""

from asiakkuus_lib.lessons.l01_concepts.case import Customers
from asiakkuus_lib.report import Finding, Start
from asiakkuus_lib.report.hand_over import KeyFigures
from asiakkuus_lib.show.text import Note


def how_many(case: Customers) -> Finding:
    """How many customers there are by each definition, and what they brought."""
    raise NotImplementedError


def movement(case: Customers) -> Finding:
    """From the buyers of one period to those of the next: who stayed, came, came back and left."""
    raise NotImplementedError


def sellers(case: Customers) -> Finding:
    """Who is first by which yardstick."""
    raise NotImplementedError


def luck(case: Customers, yardstick: str = "sales") -> Finding:
    """How certain the order of the sellers is by a yardstick: "sales", "profit", "new" or "kept"."""
    raise NotImplementedError


def new_or_kept(case: Customers) -> Finding:
    """Whom a bonus would pay: for new customers, and for customers who stayed."""
    raise NotImplementedError


def listing(case: Customers) -> Finding:
    """Who left, and everybody in the workbook."""
    raise NotImplementedError


def figures(case: Customers) -> KeyFigures:
    """The key figures."""
    raise NotImplementedError


def start(case: Customers) -> Start:
    """What to say and do."""
    raise NotImplementedError


def handling(case: Customers) -> Note:
    """How the rows were treated, and what the counts rest on."""
    raise NotImplementedError
