"""The lecture's assessment of two customers, RL and G, of whose table ten cells are lost: shown, and never as a fact."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from asiakkuus_lib.locale import both, language
from asiakkuus_lib.reading import course_data
from asiakkuus_lib.relationship import joint_strengths, row_fillings
from asiakkuus_lib.show import Figure, matrix, number

CUSTOMERS = {"rl": "RL", "g": "G"}
# What is left of each row, and which words had stood before it that could stand in it: levels alone, in the form that
# the name of the row demands.
LEFT: Mapping[str, tuple[list[str], list[str]]] = {
    "bargaining_power": (["Niska"], []),
    "information_exchange": (["Krótkoterminowa"], ["Niska"]),
    "cooperation": (["Wysoki poziom", "Średni poziom"], ["Niska"]),
    "institutionalisation": ([], ["Niska", "Wysoki poziom", "Średni poziom"]),
    "commitment": (["Wysokie", "Średnie"], []),
    "trust": ([], ["Wysokie", "Średnie"]),
    "perceived_distance": (["Niski", "Średni"], []),
    "external_influence_supplier": (["Wysoki"], ["Niski", "Średni"]),
    "external_influence_customer": ([], ["Niski", "Średni", "Wysoki"]),
    "length": (["Długi", "Krótki"], []),
}  # fmt: skip
# What each is worth; "short-term" is the weakest that is said of information exchange.
POINTS = {
    "Niska": 1.0, "Niski": 1.0, "Krótkoterminowa": 1.0, "Średni": 2.0, "Średnie": 2.0, "Średni poziom": 2.0, "Wysoki": 3.0, "Wysokie": 3.0,
    "Wysoki poziom": 3.0,
}  # fmt: skip
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


def fillings() -> dict[str, list[tuple[float, ...]]]:
    """The points of RL and G on each row, for every way to fill it; the length of the relationship is left out."""
    rows = {name: row_fillings(printed, before) for name, (printed, before) in LEFT.items() if name != "length"}
    return {name: [tuple(POINTS[word] for word in row) for row in ways] for name, ways in rows.items()}


def strengths_of_rl_and_g() -> np.ndarray:
    """The strengths of RL and G from 1 to 3, by every way to fill the table."""
    return joint_strengths(fillings(), REVERSED, 1.0, 3.0)
