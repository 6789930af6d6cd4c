"""What the report on the organisation is made of: the answers, and how far apart they are."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Self

import pandas as pd

from asiakkuus_lib import organisation
from asiakkuus_lib.lessons.common.names import first_of, joined
from asiakkuus_lib.lessons.l04_process.answers import Answers, item_names, level_names, read_answers, statements
from asiakkuus_lib.lessons.l04_process.pictures import points
from asiakkuus_lib.locale import both
from asiakkuus_lib.report import AnyCase, settings

# The sheets on which people give points from 1 to 5.
SCALES = ("orientation", "wheel", "challenges")
# Those who decide, and those who meet the customer.
ENDS = ("management", "front")
MOST_NAMED = 3


@dataclass(frozen=True, eq=False)
class Organisation(AnyCase):
    """The answers of several people, and what they come to."""

    answers: Answers

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> Self:
        """Read the form that the parameters name."""
        return cls(settings(given), read_answers(given["data_path"]))

    @cached_property
    def points(self) -> Mapping[str, pd.DataFrame]:
        """The points on each sheet: a row for each person, a column for each item."""
        return {sheet: self.answers.of(sheet) for sheet in (*SCALES, "mix")}

    @cached_property
    def canvas(self) -> pd.DataFrame:
        """For whom, how and what, in the words of each person; "" where nothing is written."""
        return self.answers.of("canvas")

    @cached_property
    def names(self) -> dict[str, str]:
        """What the items of all sheets are called."""
        return {field: name for sheet in (*SCALES, "mix", "canvas") for field, name in item_names(sheet).items()}

    def quoted(self, *items: str) -> str:
        """What items are called, within a sentence; of many, the first ones by name."""
        return joined(first_of([both(fi="”{name}”", en="“{name}”").format(name=self.names[item]) for item in items], MOST_NAMED))

    def statement(self, item: str) -> str:
        """What people were asked to rate, in full, within a sentence."""
        said = {field: words for sheet in (*SCALES, "mix") for field, words in statements(sheet).items()}
        return both(fi="”{said}”", en="“{said}”").format(said=said[item].removesuffix("."))

    @cached_property
    def people(self) -> pd.Series:
        """Who has answered anything, and where they work; index the roles."""
        given = pd.concat([*(one.notna().any(axis=1) for one in self.points.values()), (self.canvas != "").any(axis=1)], axis=1)
        return self.answers.levels[given.any(axis=1)]

    @property
    def several(self) -> bool:
        """Whether there are answers to compare."""
        return len(self.people) > 1

    def compared(self, *sheets: str) -> int:
        """How many have answered the item of some sheets that the most have answered."""
        return int(max(self.spread[sheet]["people"].max() for sheet in sheets))

    @cached_property
    def spread(self) -> Mapping[str, pd.DataFrame]:
        """How far apart the answers on each sheet are: as from `organisation.disagreement`."""
        return {sheet: organisation.disagreement(points) for sheet, points in self.points.items()}

    def stats(self, item: str) -> dict[str, float]:
        """How far apart the answers on an item are: `people`, `mean`, `low`, `high`, `range`, `sd`."""
        spread = next(spread for spread in self.spread.values() if item in spread.index)
        return {str(name): float(value) for name, value in spread.T[item].to_dict().items()}

    def gap(self, part: str) -> dict[str, float]:
        """What management and those who meet the customer give a part of the wheel, and the `gap`."""
        return {str(name): float(value) for name, value in self.ends.T[part].to_dict().items()}

    @cached_property
    def index(self) -> organisation.Index:
        """The index of customer orientation, and how much of it has been answered."""
        return organisation.orientation_index(self.points["orientation"].loc[self.people.index])

    @cached_property
    def scales(self) -> pd.DataFrame:
        """All that is asked from 1 to 5, side by side."""
        return pd.concat([self.points[sheet] for sheet in SCALES], axis=1)

    @cached_property
    def disputed(self) -> tuple[str, ...]:
        """The items of all those from 1 to 5 on which the answers are the farthest apart."""
        return organisation.farthest_apart(self.scales)

    def ends_of(self, item: str) -> tuple[list[str], list[str]]:
        """The roles that gave an item the lowest and the highest points."""
        given = self.scales[item] if item in self.scales else self.points["mix"][item]
        return list(given.index[given == given.min()]), list(given.index[given == given.max()])

    @cached_property
    def weakest(self) -> tuple[str, ...]:
        """The items of customer orientation with the lowest mean."""
        return self._lowest("orientation")

    @cached_property
    def hardest(self) -> tuple[str, ...]:
        """The challenges with the lowest mean."""
        return self._lowest("challenges")

    def _lowest(self, sheet: str) -> tuple[str, ...]:
        means = self.spread[sheet]["mean"]
        return tuple(map(str, means.index[means <= means.min() + organisation.DUST]))

    @cached_property
    def approaches(self) -> tuple[str, ...]:
        """The approaches on whose points the answers are the farthest apart."""
        return organisation.farthest_apart(self.points["mix"])

    @cached_property
    def joints(self) -> tuple[str, ...]:
        """The weakest joints of the wheel."""
        return organisation.weakest_joint(self.points["wheel"])

    @cached_property
    def ends(self) -> pd.DataFrame:
        """What those who decide and those who meet the customer give the parts of the wheel, on average.

        Index: the parts. Columns: `management`, `front` (NaN where nobody has answered), `gap`.
        """
        by_level = self.points["wheel"].groupby(self.answers.levels).mean().reindex(list(ENDS))
        found = by_level.T.rename_axis(columns=None)
        return found.assign(gap=found["management"] - found["front"])

    @cached_property
    def widest_gap(self) -> str:
        """The part of the wheel on which those two differ the most; "" where they do not, or one has not answered."""
        gaps = self.ends["gap"].abs().dropna()
        return str(gaps.idxmax()) if len(gaps) and gaps.max() > organisation.DUST else ""

    @cached_property
    def level_names(self) -> dict[str, str]:
        """What the places in the organisation are called."""
        return level_names()


def not_yet() -> str:
    """What is said of what nobody has assessed."""
    return both(fi="Kukaan ei ole vielä arvioinut.", en="Nobody has assessed it yet.").said()


def answers_are(row: Mapping[str, float]) -> str:
    """Between what the answers to an item are, as a sentence."""
    return (
        both(fi="Kaikki vastaukset ovat {low}.", en="All answers are {low}.") if row["low"] == row["high"]
        else both(fi="Vastaukset ovat välillä {low}–{high}.", en="The answers range from {low} to {high}.")
    ).format(low=points(row["low"]), high=points(row["high"]))


def alone(people: int) -> str:
    """Why there is nothing to compare, where fewer than two have answered the same."""
    return both(fi=("Kuhunkin kohtaan on vastannut vain {n}, joten vastauksia ei voi verrata.", "Vastaajia on {n}, joten vastauksia ei voi verrata."),
                en=("Only {n} person has answered each item, so there is nothing to compare.", "{n} people have answered, so there is nothing to compare.")).format(n=people)
