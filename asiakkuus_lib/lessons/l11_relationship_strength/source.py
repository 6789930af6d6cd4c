"""The lecture's assessment of two customers, RL and G, of whose table ten cells are lost: shown, and never as a fact."""

from functools import cache

import numpy as np
import pandas as pd

from asiakkuus_lib.locale import both, language
from asiakkuus_lib.reading import course_data
from asiakkuus_lib.relationship import joint_strengths
from asiakkuus_lib.show import Figure, matrix, number

CUSTOMERS = {"rl": "RL", "g": "G"}
# What each level is worth; "short-term" is the weakest that is said of information exchange.
LEVELS = {"low": 1.0, "short-term": 1.0, "short": 1.0, "medium": 2.0, "medium level": 2.0, "high": 3.0, "high level": 3.0, "long": 3.0}
REVERSED = ("perceived_distance", "external_influence_supplier", "external_influence_customer")
CERTAIN = ("certain", "printed")


def source_rows() -> pd.DataFrame:
    """The ten rows of the slide: `name`, `rl`, `g` in the reader's language ("?" where there is no filling), `certain`, `fillings`."""
    told = course_data("relationship_assessment")
    lang = language()
    return pd.DataFrame({
        "criterion": told["criterion"], "name": told[f"name_{lang}"], **{key: told[f"{key}_{lang}"].fillna("?").replace("", "?") for key in CUSTOMERS},
        "certain": told["status"].isin(CERTAIN), "fillings": told["fillings"].astype(int),
    })  # fmt: skip


def source_table(show_ambiguous: bool = True) -> Figure:
    """The table of the slide; cells that are not certain are dashed, or hidden."""
    rows = source_rows()
    sure, n = rows["certain"].to_numpy(), 2 * int(rows["certain"].sum())
    cells = [[value if show_ambiguous or yes else "" for value in row] for row, yes in zip(rows[list(CUSTOMERS)].to_numpy(), sure, strict=True)]
    words = {"n": number(n), "all": number(2 * len(rows)), "ways": number(int(np.prod(rows["fillings"])))}
    return matrix(
        rows["name"].tolist(), list(CUSTOMERS.values()), cells, heading=both(fi="Kriteeri", en="Criterion").said(),
        uncertain=[(name, customer) for name, yes in zip(rows["name"], sure, strict=True) if not yes for customer in CUSTOMERS.values()],
        title=both(fi="Luennon taulukosta on varmoja {n} solua {all}:stä; loput voi täyttää {ways} tavalla", en="Of the lecture's table {n} cells of {all} are certain; the rest can be filled in {ways} ways").format(**words),
        alt=both(fi="RL:n ja G:n arviot kymmenellä rivillä: {n} solua on varmoja, muut ovat katkoviivalla.", en="RL and G rated on ten rows: {n} cells are certain, the others are dashed.").format(**words),
        subtitle=both(fi="Asiakkaiden RL ja G suhteen arviointi; katkoviiva: solu on kadonnut, ja täydennys on tekijän", en="Assessment of the relationship with customers RL and G; dashed: the cell is lost, the filling is the author's").said(),
        source=both(fi="Lähde: K. Cybulski, kalvo 31", en="Source: K. Cybulski, slide 31").said())


@cache
def fillings() -> dict[str, tuple[tuple[float, float], ...]]:
    """The points of RL and G on each row, for every way to fill it; the length of the relationship is left out.

    Which fillings there are is told in the note of each row: any of the levels that could have been lost there.
    """
    low, medium, high = 1.0, 2.0, 3.0
    either = (low, medium, high)
    of = course_data("relationship_assessment").set_index("criterion")
    found: dict[str, tuple[tuple[float, float], ...]] = {}
    for name, row in of[of["status"].isin(CERTAIN)].iterrows():
        found[str(name)] = ((LEVELS[row["rl_en"]], LEVELS[row["g_en"]]),)
    pairs = tuple((a, b) for a in either for b in either)
    # Short-term exchange of information is as weak as a low one: all three fillings come to the same points.
    found["information_exchange"] = ((low, low),) * 3
    found["institutionalisation"] = found["external_influence_customer"] = pairs
    found["trust"] = tuple((a, b) for a in (medium, high) for b in (medium, high))
    # The word "high" stands on the row, so that one of the two is high.
    found["external_influence_supplier"] = tuple(pair for pair in pairs if high in pair)
    del found["length"]
    return {name: found[name] for name in of.index if name in found}


def strengths_of_rl_and_g() -> np.ndarray:
    """The strengths of RL and G from 1 to 3, by every way to fill the table."""
    return joint_strengths(fillings(), REVERSED, 1.0, 3.0)
