"""What the report on an assessment is made of: the form, the parameters, and what they come to."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Self

import pandas as pd

from asiakkuus_lib import value_assessment, value_levels
from asiakkuus_lib.lessons.l03_value_levels.assessment import Assessment, form, read_assessment
from asiakkuus_lib.lessons.l03_value_levels.topics import NAMES
from asiakkuus_lib.locale import both
from asiakkuus_lib.reading import labels
from asiakkuus_lib.report import AnyCase, settings

# The parameters that complete a form or take its place.
GIVEN = (
    "groups", "feeling", "knowledge", "action", "encounter", "exchange", "meaning", "our_benefits", "our_costs",
    "rival_benefits", "rival_costs", "organisation", "rival", "result_sought", "customer_promise",
)  # fmt: skip


@dataclass(frozen=True, eq=False)
class ValueLevels(AnyCase):
    """An assessment, and what it comes to."""

    assessment: Assessment

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> Self:
        """Read the form that the parameters name, and complete it with them."""
        own = {name: given[name] for name in GIVEN}
        return cls(settings(given), read_assessment(given["data_path"], **own))

    @property
    def files(self) -> tuple[str, ...]:
        """The form, if one was read."""
        return (self.assessment.filled.source,) if self.assessment.filled.source else ()

    @property
    def source(self) -> str:
        """Where the points come from: a form, the parameters, or the course's example."""
        if self.files or self.assessment.made_up:
            return super().source
        return both(fi="Lähde: oma arvio, annettu parametreina", en="Source: own assessment, given as parameters").said()

    @cached_property
    def basics(self) -> Mapping[str, str]:
        """Whose assessment it is, against whom, and what is promised."""
        return self.assessment.basics

    @property
    def our_name(self) -> str:
        """What our offer is called."""
        return self.basics["organisation"] or both(fi="oma tarjous", en="our offer").said()

    @property
    def rival_name(self) -> str:
        """What the rival's offer is called."""
        return self.basics["rival"] or both(fi="kilpailijan tarjous", en="the rival's offer").said()

    @property
    def resource_names(self) -> dict[str, str]:
        """What the three resources are called."""
        return {name: words.said() for name, words in NAMES.items()}

    @cached_property
    def means(self) -> pd.Series:
        """The mean of each resource."""
        return value_assessment.resource_means(self.assessment.resources)

    @cached_property
    def weakest(self) -> tuple[str, ...]:
        """The resources with the lowest mean."""
        return value_assessment.weakest(self.means)

    @cached_property
    def attitude(self) -> float | None:
        """The means, weighed into one figure; None before all three have been assessed."""
        if self.means.isna().any():
            return None
        # Weights such as a third are not exact: their trace would round a half the wrong way.
        feeling, knowledge, action = self.means
        return round(value_levels.attitude_score(feeling, knowledge, action, self.parameters["weights"]), 9)

    @cached_property
    def profile(self) -> pd.DataFrame:
        """The customer groups with their attitudes, the lowest first."""
        resources = self.assessment.resources
        found = resources.assign(attitude=value_assessment.attitudes(resources, self.parameters["weights"]))
        return found.sort_values("attitude", kind="stable", na_position="last")

    @cached_property
    def compared(self) -> pd.DataFrame:
        """The two offers, of those parts that have been assessed in both."""
        return value_assessment.compare_offers(self.assessment.offers)

    @property
    def part_names(self) -> dict[str, str]:
        """What the parts of an offer are called."""
        return form().row_names("offers")

    @cached_property
    def our_value(self) -> float:
        """The value that we deliver."""
        return value_assessment.delivered(self.compared, "ours")

    @cached_property
    def rival_value(self) -> float:
        """The value that the rival delivers."""
        return value_assessment.delivered(self.compared, "rival")

    @property
    def lead(self) -> float:
        """By how much we deliver more."""
        return self.our_value - self.rival_value

    @cached_property
    def position(self) -> str | None:
        """The field of our offer on the map of price and benefit."""
        return value_assessment.position(self.compared, self.parameters["same_within"])

    @property
    def field_names(self) -> dict[str, str]:
        """What the fields of the map are called."""
        return labels("pricing_propositions") | labels("pricing_positions")

    @property
    def needs_all(self) -> str:
        """What is missing of the three resources."""
        missing = [name for name in NAMES if pd.isna(self.means[name])]
        if len(missing) == len(NAMES):
            return not_yet()
        return both(fi="Tähän tarvitaan kaikki kolme resurssia. Arvioimatta: {list}.",
                    en="Needs all three resources; not assessed yet: {list}.").format(
            list=", ".join(self.resource_names[name] for name in missing))


def not_yet() -> str:
    """What is said of what has not been assessed."""
    return both(fi="Ei vielä arvioitu.", en="Not assessed yet.").said()
