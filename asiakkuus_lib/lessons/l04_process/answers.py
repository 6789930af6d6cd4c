"""What several people have answered about their organisation: a form that they have filled in."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from asiakkuus_lib.course import find_lesson
from asiakkuus_lib.locale import language
from asiakkuus_lib.reading import FilledForm, Form, bundled, course_data, form_of, labels, read_form
from asiakkuus_lib.reading.forms import with_types

if TYPE_CHECKING:
    import pandas as pd

PEOPLE = "people"


@dataclass(frozen=True)
class Answers:
    """The answers of several people, ready for a report.

    Parameters
    ----------
    filled : FilledForm
        The form.
    made_up : bool
        Whether this is the course's example.
    """

    filled: FilledForm
    made_up: bool

    @property
    def levels(self) -> "pd.Series":
        """Where each person works: "management", "middle", "front", "other", or "" where it is not told; index the roles."""
        return self.filled.frames[PEOPLE].set_index("role")["level"]

    def of(self, sheet: str) -> "pd.DataFrame":
        """The answers on a sheet: a row for each person, in the order of the sheet of people; NaN or "" for none."""
        people, declared = self.levels.index, self.filled.form.sheet(sheet)
        words = {column.field: "" for column in declared.columns[1:] if column.kind == "prose"}
        return self.filled.frames[sheet].set_index("role").reindex(people).fillna(words)

    def to_dict(self) -> dict[str, Any]:
        """What was read, for a record in JSON: counts, no text of those who answered."""
        return {**self.filled.to_dict(), "made_up": self.made_up, "parameters_used": []}


def form() -> Form:
    """What the answers are filled in on.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> form().sheet_names()["wheel"], item_names("wheel")["down_operational"]
    ('Wheel', 'Strategy to daily work')
    """
    return form_of(find_lesson("04"))


def item_names(sheet: str) -> dict[str, str]:
    """What the columns of a sheet are called in the reader's language, without the ends of their scales."""
    return {column.field: column.names[language()] for column in form().sheet(sheet).columns[1:]}


def statements(sheet: str) -> dict[str, str]:
    """What each column of a sheet asks people to rate, as a whole statement in the reader's language."""
    return {column.field: column.what[language()] for column in form().sheet(sheet).columns[1:]}


def level_names() -> dict[str, str]:
    """What the places in the organisation are called in the reader's language."""
    column = form().sheet(PEOPLE).columns[1]
    return dict(zip(column.keys, column.choices[language()], strict=True))


def read_answers(source: str | Path = "") -> Answers:
    """Read what people have answered; without a file, the course's example: five people of the made-up ferry line.

    Parameters
    ----------
    source : str or Path
        An Excel file that was made with `asiakkuus template organisation` and filled in.

    Raises
    ------
    DataError
        If the file cannot be read; see `asiakkuus_lib.reading.read_form`.

    Examples
    --------
    >>> example = read_answers()
    >>> example.made_up, example.of("orientation")["developing"].tolist()
    (True, [5.0, 4.0, 3.0, 2.0, 1.0])
    """
    return Answers(read_form(source, form()), made_up=False) if str(source) else Answers(_example(), made_up=True)


def _example() -> FilledForm:
    """The course's example, in the reader's language."""
    frames = {}
    for sheet in form().sheets:
        table = course_data(f"organisation_{sheet.key}")
        own = {column.field: f"{column.field}_{language()}" if column.kind in ("prose", "text") else column.field for column in sheet.columns}
        frame = table[list(own.values())].set_axis(list(own), axis=1)
        if sheet.key != PEOPLE:
            frame["role"] = frame["role"].map(labels(f"organisation_{PEOPLE}", "role"))
        frames[sheet.key] = with_types(frame.fillna({column.field: "" for column in sheet.columns if column.kind == "prose"}), sheet)
    return FilledForm(form(), frames, fingerprint=_example_sha256())


def _example_sha256() -> str:
    digests = [bundled("data", "completions", f"organisation_{sheet.key}.csv").read_bytes() for sheet in form().sheets]
    return hashlib.sha256(b"".join(digests)).hexdigest()
