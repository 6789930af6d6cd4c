"""An organisation's own assessment: a form that it has filled in, parameters, or both."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from asiakkuus_lib.course import find_lesson
from asiakkuus_lib.errors import ParameterError
from asiakkuus_lib.locale import both, language
from asiakkuus_lib.reading import FilledForm, Form, bundled, course_data, form_of, read_form
from asiakkuus_lib.value_levels import BENEFITS, COSTS, RESOURCES

if TYPE_CHECKING:
    import pandas as pd

Numbers = float | Sequence[float]


@dataclass(frozen=True)
class Assessment:
    """An assessment, ready for a report.

    Parameters
    ----------
    filled : FilledForm
        The form, completed with the parameters.
    made_up : bool
        Whether this is the course's example.
    given : tuple of str
        Names of the parameters that completed the file or took its place.
    """

    filled: FilledForm
    made_up: bool
    given: tuple[str, ...]

    @property
    def resources(self) -> "pd.DataFrame":
        """One row a customer or customer group: `group`, `feeling`, `knowledge`, `action` (0–100, NaN where not assessed), `note`."""
        return self.filled.frames["resources"]

    @property
    def levels(self) -> "pd.DataFrame":
        """Index `encounter`, `exchange`, `meaning`; columns `answer`, `evidence`, `next_step`, "" where nothing is written."""
        return self.filled.frames["levels"]

    @property
    def offers(self) -> "pd.DataFrame":
        """Index the four benefits and the four costs; columns `ours`, `rival` (0–100, NaN where not assessed), `note`."""
        return self.filled.frames["offers"]

    @property
    def basics(self) -> Mapping[str, str]:
        """`organisation`, `rival`, `result_sought`, `customer_promise`; "" where nothing is written."""
        return {str(item): str(text) for item, text in self.filled.frames["basics"]["answer"].items()}

    def to_dict(self) -> dict[str, Any]:
        """What was read, for a record in JSON: counts, no text of the assessors."""
        return {**self.filled.to_dict(), "made_up": self.made_up, "parameters_used": list(self.given)}


def form() -> Form:
    """What an assessment is filled in on.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> form().sheet_names()["levels"], form().row_names("levels")["meaning"]
    ('Levels of value', 'Level of meanings')
    """
    return form_of(find_lesson("03"))


def read_assessment(
    source: str | Path = "",
    *,
    groups: Sequence[str] = (),
    feeling: Numbers = (),
    knowledge: Numbers = (),
    action: Numbers = (),
    encounter: str = "",
    exchange: str = "",
    meaning: str = "",
    our_benefits: Numbers = (),
    our_costs: Numbers = (),
    rival_benefits: Numbers = (),
    rival_costs: Numbers = (),
    organisation: str = "",
    rival: str = "",
    result_sought: str = "",
    customer_promise: str = "",
) -> Assessment:
    """Read an assessment from a file, complete it with parameters, or make it of parameters alone.

    A parameter that is given goes before the file; one that is empty leaves the file as it is. Without a
    file, the parameters are the whole assessment. Without either, it is the course's example: the made-up
    ferry line Suvilinja against a made-up rival.

    Parameters
    ----------
    source : str or Path
        An Excel file that was made with `asiakkuus template value-levels` and filled in.
    groups : sequence of str
        Customers or customer groups; takes the place of those in the file, with their points.
    feeling, knowledge, action : float or sequence of float
        Points from 0 to 100: one for each group in their order, or one for all of them.
    encounter, exchange, meaning : str
        What value the customer gets on each level.
    our_benefits, rival_benefits : sequence of float
        Points of product, service, personnel and image.
    our_costs, rival_costs : sequence of float
        Points of money, time, energy and psychological burden.
    organisation, rival, result_sought, customer_promise : str
        Whose offers these are, the result that the customer seeks, and the promise.

    Returns
    -------
    Assessment

    Raises
    ------
    DataError
        If the file cannot be read; see `asiakkuus_lib.reading.read_form`.
    ParameterError
        If the points given are not as many as they should be, or are outside 0–100, or a group is named twice.

    Examples
    --------
    >>> example = read_assessment()
    >>> example.made_up, example.basics["rival"]
    (True, 'Kaarnalinja')
    >>> own = read_assessment(feeling=60, knowledge=40, action=80, customer_promise="There by eight.")
    >>> own.resources[["feeling", "knowledge", "action"]].iloc[0].tolist(), own.made_up
    ([60.0, 40.0, 80.0], False)
    """
    answers = {"encounter": encounter, "exchange": exchange, "meaning": meaning}
    basics = {
        "organisation": organisation, "rival": rival, "result_sought": result_sought,
        "customer_promise": customer_promise,
    }  # fmt: skip
    scores = {"feeling": _numbers(feeling), "knowledge": _numbers(knowledge), "action": _numbers(action)}
    points = {
        "our_benefits": _numbers(our_benefits), "our_costs": _numbers(our_costs),
        "rival_benefits": _numbers(rival_benefits), "rival_costs": _numbers(rival_costs),
    }  # fmt: skip
    named = [name.strip() for name in groups if name.strip()]
    told = {"groups": named, **scores, **answers, **points, **basics}
    given = tuple(name for name, value in told.items() if value)
    for name, values in {**scores, **points}.items():
        _within(name, values)
    _refuse_twice(named)
    made_up = not str(source) and not given
    filled = _example() if made_up else read_form(source, form()) if str(source) else FilledForm(form(), form().blank())
    frames = {
        "resources": _with_scores(filled.frames["resources"], named, scores),
        "levels": _with_texts(filled.frames["levels"], answers),
        "offers": _with_points(filled.frames["offers"], points),
        "basics": _with_texts(filled.frames["basics"], basics),
    }
    return Assessment(replace(filled, frames=frames), made_up, given)


def _numbers(given: Numbers) -> list[float]:
    """Plain papermill hands over a bare number."""
    return [float(given)] if isinstance(given, (int, float)) else [float(value) for value in given]


def _within(name: str, values: Sequence[float]) -> None:
    for value in values:
        if not 0 <= value <= 100:
            raise ParameterError(
                both(fi="Parametrin {name} on oltava välillä 0–100; {value} ei ole.",
                     en="The parameter {name} must lie within 0–100; {value} does not."),
                name=name, value=f"{value:g}",
            )  # fmt: skip


def _refuse_twice(named: Sequence[str]) -> None:
    for name in named:
        if named.count(name) > 1:
            raise ParameterError(
                both(fi="Parametrissa groups ryhmä {name} on kahdesti. Jätä siitä yksi.",
                     en="The parameter groups names {name} twice. Leave one of them."),
                name=repr(name[:60]),
            )  # fmt: skip


def _with_scores(read: "pd.DataFrame", named: Sequence[str], scores: Mapping[str, Sequence[float]]) -> "pd.DataFrame":
    import pandas as pd

    table = read
    if not named and table.empty and any(scores.values()):
        named = [both(fi="Kaikki asiakkaat", en="All customers").said()]
    if named:
        table = pd.DataFrame({"group": named, **dict.fromkeys(RESOURCES, float("nan")), "note": ""})
    for name, values in scores.items():
        if len(values) == 1:
            table = table.assign(**{name: values[0]})
        elif values:
            if len(values) != len(table):
                raise ParameterError(
                    both(fi="Parametrissa {name} on {n} lukua, mutta asiakasryhmiä on {groups}. Anna yksi luku ryhmää kohti tai yksi kaikille. Ryhmät voi nimetä parametrilla groups.",
                         en="The parameter {name} has {n} numbers, but there are {groups} customer groups. Give one number for each group, or one for all; the groups can be named with the parameter groups."),
                    name=name, n=len(values), groups=len(table),
                )  # fmt: skip
            table = table.assign(**{name: values})
    return table.astype(dict.fromkeys(RESOURCES, float))


def _with_texts(read: "pd.DataFrame", texts: Mapping[str, str]) -> "pd.DataFrame":
    table = read.copy()
    for row, text in texts.items():
        if text.strip():
            table.loc[row, "answer"] = text.strip()
    return table


def _with_points(read: "pd.DataFrame", points: Mapping[str, Sequence[float]]) -> "pd.DataFrame":
    table = read.copy()
    for name, values in points.items():
        parts = BENEFITS if name.endswith("benefits") else COSTS
        if values and len(values) != len(parts):
            names = form().row_names("offers")
            raise ParameterError(
                both(fi="Parametrissa {name} on {n} lukua. Niitä pitää olla {wanted}, tässä järjestyksessä: {parts}.",
                     en="The parameter {name} has {n} numbers; it needs {wanted}, in this order: {parts}."),
                name=name, n=len(values), wanted=len(parts),
                parts=", ".join(names[part].partition(": ")[2] for part in parts),
            )  # fmt: skip
        if values:
            table.loc[list(parts), "ours" if name.startswith("our_") else "rival"] = values
    return table


def _example() -> FilledForm:
    """The course's example, in the reader's language."""
    frames = {}
    for sheet, blank in form().blank().items():
        table = course_data(f"assessment_{sheet}")
        own = {name: name if name in table else f"{name}_{language()}" for name in map(str, blank)}
        if sheet != "resources":
            table = table.set_index(blank.index.name).loc[blank.index]
        words = [name for name, column in own.items() if name != column]
        frames[sheet] = table[list(own.values())].set_axis(list(own), axis=1)
        frames[sheet][words] = frames[sheet][words].fillna("")
    return FilledForm(form(), frames, fingerprint=_example_sha256())


def _example_sha256() -> str:
    digests = [bundled("data", "completions", f"assessment_{sheet.key}.csv").read_bytes() for sheet in form().sheets]
    return hashlib.sha256(b"".join(digests)).hexdigest()
