"""What a lesson says: the places of its built pages, and the numbers of its hints and replies."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import nbformat

from asiakkuus_lib.locale import use_language
from asiakkuus_lib.show.prose import places, written
from tests.builder import builder

TOP = Path(__file__).resolve().parents[2]
# What stands between the thousands, and before the decimals.
MARKS = {"fi": (" \xa0", ","), "en": (",", ".")}


@dataclass(frozen=True)
class Page:
    """The Markdown of a built page, and what stands in each of its places."""

    lang: str
    text: str
    values: Mapping[str, str]

    def differing(self, expected: Mapping[str, float]) -> dict[str, tuple[str, str]]:
        """The places that say something else than what was worked out in another way: what, and what it should be."""
        use_language(self.lang)
        pairs = {}
        for text, value in expected.items():
            [place] = places(text)
            pairs[text] = (self.values[text], written(value, place.kind, place.decimals))
        return {text: pair for text, pair in pairs.items() if pair[0] != pair[1]}


def read_page(stem: str, lang: str) -> Page:
    """A built page, by the name of its notebook."""
    notebook = nbformat.read(TOP / "notebooks" / lang / f"{stem}.ipynb", as_version=4)
    cells = [cell for cell in notebook.cells if cell.cell_type == "markdown"]
    values = {place: said for cell in cells for place, said in builder.values_of(cell).items()}
    return Page(lang, "\n".join(cell.source for cell in cells), values)


def figures(text: str, lang: str) -> list[str]:
    """Every number of a text, in order, without thousands separators and signs.

    >>> figures("Loput 170 tuottavat tappiota 194 440,50 euroa.", "fi")
    ['170', '194440.50']
    """
    between, point = MARKS[lang]
    plain = re.sub(rf"(?<=\d)[{between}](?=\d{{3}}\b)", "", text)
    return [found.replace(point, ".") for found in re.findall(rf"\d+(?:{re.escape(point)}\d+)?", plain)]


def rounded(*values: float, decimals: int = 0) -> list[str]:
    """Values as `figures` gives them."""
    return [f"{abs(value):.{decimals}f}" for value in values]
