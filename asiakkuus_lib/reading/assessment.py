"""Read an organisation's own assessment: an Excel file that it has filled in, parameters, or both.

A file has several sheets, points from 0 to 100 and free text. What its sheets, columns and rows are called
in each language is declared in `assessment.toml`: from it the file to fill in is made, and by it a file is
read, whatever the language it was filled in.
"""

import hashlib
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from asiakkuus_lib.errors import N_, DataError, ParameterError
from asiakkuus_lib.locale import language, languages
from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.reading.bundled import bundled, course_data
from asiakkuus_lib.reading.columns import list_headings
from asiakkuus_lib.reading.csv_files import HEADING_WITHIN
from asiakkuus_lib.reading.files import one_file, unchanged
from asiakkuus_lib.reading.privacy import identity_codes
from asiakkuus_lib.reading.typed import plain_number
from asiakkuus_lib.reading.workbooks import cell_text, sheets_of
from asiakkuus_lib.value_levels import BENEFITS, COSTS, RESOURCES

if TYPE_CHECKING:
    import pandas as pd

Numbers = float | Sequence[float]
SHEETS = ("resources", "levels", "offers", "basics")
LONGEST_ANSWER = 2_000
CELLS_TOLD = 5
_LIKE_A_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")


@dataclass(frozen=True)
class Assessment:
    """An assessment, ready for a report.

    Parameters
    ----------
    resources : DataFrame
        One row a customer or customer group: `group`, `feeling`, `knowledge`, `action` (0–100, NaN where
        not assessed), `note`.
    levels : DataFrame
        Index `encounter`, `exchange`, `meaning`; columns `answer`, `evidence`, `next_step`, "" where nothing
        is written.
    offers : DataFrame
        Index the four benefits and the four costs; columns `ours`, `rival` (0–100, NaN where not assessed),
        `note`.
    basics : mapping
        `organisation`, `rival`, `result_sought`, `customer_promise`; "" where nothing is written.
    source : str
        Name of the file, or "".
    fingerprint : str
        SHA-256 of the file, or "".
    made_up : bool
        Whether this is the course's example.
    given : tuple of str
        Names of the parameters that completed the file or took its place.
    """

    resources: "pd.DataFrame" = field(repr=False)
    levels: "pd.DataFrame" = field(repr=False)
    offers: "pd.DataFrame" = field(repr=False)
    basics: Mapping[str, str] = field(repr=False)
    source: str
    fingerprint: str
    made_up: bool
    given: tuple[str, ...]

    def account(self) -> "pd.DataFrame":
        """How much of what each sheet asks for is filled in.

        Returns
        -------
        DataFrame
            Index the sheets; columns `rows`, `filled`, `empty`: rows, and cells that a conclusion needs, which are
            the points and the answers. Reasons, evidence and next steps are not counted.
        """
        import pandas as pd

        scores = self.resources[list(RESOURCES)].notna()
        points = self.offers[["ours", "rival"]].notna()
        words = self.levels[["answer"]] != ""
        answers = pd.DataFrame({"answer": [text != "" for text in self.basics.values()]})
        parts = dict(zip(SHEETS, (scores, words, points, answers), strict=True))
        return pd.DataFrame(
            {
                "rows": [len(part) for part in parts.values()],
                "filled": [int(part.to_numpy().sum()) for part in parts.values()],
                "empty": [part.size - int(part.to_numpy().sum()) for part in parts.values()],
            },
            index=pd.Index(parts, name="sheet"),
        )

    def to_dict(self) -> dict:
        """What was read, for a record in JSON: counts, no text of the assessors."""
        return {
            "kind": "assessment",
            "source": self.source,
            "sha256": self.fingerprint,
            "made_up": self.made_up,
            "parameters_used": list(self.given),
            "sheets": self.account().to_dict("index"),
        }


@cache
def form() -> dict[str, Any]:
    """What an assessment is filled in on: the sheets and columns of `assessment.toml`.

    Examples
    --------
    >>> [sheet["sheet"]["en"] for sheet in form()["sheets"]]
    ['Resources', 'Levels of value', 'Offers', 'Promise']
    """
    return tomllib.loads((Path(__file__).parent / "assessment.toml").read_text(encoding="utf-8"))


def sheet_names() -> dict[str, str]:
    """What the sheets are called in the reader's language.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> sheet_names()["levels"]
    'Levels of value'
    """
    return {sheet["key"]: sheet["sheet"][language()] for sheet in form()["sheets"]}


def row_names(sheet: str) -> dict[str, str]:
    """What the rows of a sheet that has them ready are called in the reader's language.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> row_names("levels")["meaning"]
    'Level of meanings'
    """
    column = _form(sheet)["columns"][0]
    return dict(zip(column["keys"], column["choices"][language()], strict=True))


def _form(sheet: str) -> dict[str, Any]:
    return next(known for known in form()["sheets"] if known["key"] == sheet)


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
        If the file cannot be read: it is missing, no workbook, lacks a sheet or a column, has points
        outside 0–100 or nothing at all; the message tells the sheet and the row.
    ParameterError
        If the points given are not as many as they should be, or are outside 0–100.

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
    path = one_file(source) if str(source) else None
    fingerprint = "" if given else _example_sha256()
    if path:
        with unchanged(path):
            tables, fingerprint = _read(path), _sha256(path)
    else:
        tables = _blank() if given else _example()
    for name in RESOURCES:
        _within(name, scores[name])
    for name, values in points.items():
        _within(name, values)
    return Assessment(
        resources=_with_scores(tables["resources"], named, scores),
        levels=_with_answers(tables["levels"], answers),
        offers=_with_points(tables["offers"], points),
        basics={str(item): basics[str(item)].strip() or text for item, text in tables["basics"]["answer"].items()},
        source=path.name if path else "",
        fingerprint=fingerprint,
        made_up=path is None and not given,
        given=given,
    )


def _numbers(given: Numbers) -> list[float]:
    """Plain papermill hands over a bare number."""
    return [float(given)] if isinstance(given, (int, float)) else [float(value) for value in given]


def _within(name: str, values: Sequence[float]) -> None:
    for value in values:
        if not 0 <= value <= 100:
            raise ParameterError(
                N_("The parameter {name} must lie within {low}–{high}; {value} does not."),
                name=name, low=0, high=100, value=f"{value:g}",
            )  # fmt: skip


def _with_scores(read: "pd.DataFrame", named: Sequence[str], scores: Mapping[str, Sequence[float]]) -> "pd.DataFrame":
    import pandas as pd

    table = read
    if named:
        table = pd.DataFrame({"group": named, **dict.fromkeys(RESOURCES, float("nan")), "note": ""})
    elif table.empty and any(scores.values()):
        table = pd.DataFrame({"group": [_("All customers")], **dict.fromkeys(RESOURCES, float("nan")), "note": ""})
    for name, values in scores.items():
        if len(values) == 1:
            table = table.assign(**{name: values[0]})
        elif values:
            if len(values) != len(table):
                raise ParameterError(
                    N_(
                        "The parameter {name} has {n} numbers, but there are {groups} customer groups. Give one number "
                        "for each group, or one for all; the groups can be named with the parameter groups."
                    ),
                    name=name, n=len(values), groups=len(table),
                )  # fmt: skip
            table = table.assign(**{name: values})
    return table.astype(dict.fromkeys(RESOURCES, float))


def _with_answers(read: "pd.DataFrame", answers: Mapping[str, str]) -> "pd.DataFrame":
    table = read.copy()
    for level, text in answers.items():
        if text.strip():
            table.loc[level, "answer"] = text.strip()
    return table


def _with_points(read: "pd.DataFrame", points: Mapping[str, Sequence[float]]) -> "pd.DataFrame":
    table = read.copy()
    for name, values in points.items():
        parts = BENEFITS if name.endswith("benefits") else COSTS
        if values and len(values) != len(parts):
            raise ParameterError(
                N_("The parameter {name} has {n} numbers; it needs {wanted}, in this order: {parts}."),
                name=name, n=len(values), wanted=len(parts),
                parts=", ".join(_part_name(part) for part in parts),
            )  # fmt: skip
        if values:
            table.loc[list(parts), "ours" if name.startswith("our_") else "rival"] = values
    return table


def _part_name(part: str) -> str:
    return row_names("offers")[part].partition(": ")[2]


def _blank() -> "dict[str, pd.DataFrame]":
    """An assessment in which nothing is written."""
    import pandas as pd

    empty = float("nan")
    return {
        "resources": pd.DataFrame({"group": [], **{name: [] for name in RESOURCES}, "note": []}),
        "levels": pd.DataFrame("", index=_index("levels"), columns=["answer", "evidence", "next_step"]),
        "offers": pd.DataFrame({"ours": empty, "rival": empty, "note": ""}, index=_index("offers")),
        "basics": pd.DataFrame("", index=_index("basics"), columns=["answer"]),
    }


def _index(sheet: str) -> "pd.Index":
    import pandas as pd

    column = _form(sheet)["columns"][0]
    return pd.Index(column["keys"], name=column["field"])


def _example() -> "dict[str, pd.DataFrame]":
    """The course's example, in the reader's language."""
    tables = {}
    for sheet, blank in _blank().items():
        table = course_data(f"assessment_{sheet}")
        own = {name: name if name in table else f"{name}_{language()}" for name in map(str, blank)}
        if sheet != "resources":
            table = table.set_index(blank.index.name).loc[blank.index]
        words = [name for name, column in own.items() if name != column]
        tables[sheet] = table[list(own.values())].set_axis(list(own), axis=1)
        tables[sheet][words] = tables[sheet][words].fillna("")
    return tables


def _example_sha256() -> str:
    digests = [bundled("data", "completions", f"assessment_{sheet}.csv").read_bytes() for sheet in SHEETS]
    return hashlib.sha256(b"".join(digests)).hexdigest()


def _sha256(path: Path) -> str:
    with path.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


# What follows reads a file.


@dataclass(frozen=True)
class _Sheet:
    """The filled cells of one sheet: (row, values by field), under the headings of the file."""

    name: str
    headings: Mapping[str, str]
    rows: Sequence[tuple[int, Mapping[str, Any]]]


def _read(path: Path) -> "dict[str, pd.DataFrame]":
    import pandas as pd

    found = _sheets_of(path)
    read = {key: _find(path, key, found) for key in SHEETS}
    _refuse_identity_codes(path, read.values())
    _refuse_points(path, read)
    tables = _blank()
    answered = 0
    for key, sheet in read.items():
        values = [(at, _values(path, key, sheet, at, cells)) for at, cells in sheet.rows]
        _refuse_shares(path, key, sheet, values)
        rows = _by_row(path, key, sheet, values)
        first, *rest = [column["field"] for column in _form(key)["columns"]]
        answered += sum(value not in ("", None) for row in rows.values() for value in row.values())
        if key == "resources":
            tables[key] = pd.DataFrame([{first: name, **row} for name, row in rows.items()], columns=[first, *rest])
        else:
            for name, row in rows.items():
                for column, value in row.items():
                    if value is not None:
                        tables[key].loc[name, column] = value
    if not answered:
        raise DataError(
            N_(
                "The file {file} is a template in which nothing has been filled in. Write your assessment on the "
                "sheets {sheets}, save the file and try again."
            ),
            file=path.name,
            sheets=", ".join(sheet.name for sheet in read.values()),
        )
    return tables


def _sheets_of(path: Path) -> dict[str, list[tuple]]:
    try:
        return sheets_of(path, _not_a_workbook)
    except PermissionError as denied:
        raise DataError(
            N_("The file {file} cannot be opened. Close it in other programs and check your rights to it."), file=path
        ) from denied


def _not_a_workbook(path: Path) -> DataError:
    return DataError(
        N_(
            "The file {file} is not an Excel workbook (.xlsx). Make one with the command asiakkuus template "
            "value-levels new.xlsx, fill it in and save it as an Excel workbook."
        ),
        file=path.name,
    )


def _find(path: Path, key: str, found: Mapping[str, list[tuple]]) -> _Sheet:
    """The sheet of a key, by its name in any language, and its columns likewise."""
    declared = _form(key)
    names = {_plain(name) for name in declared["sheet"].values()}
    name = next((name for name in found if _plain(name) in names), None)
    if name is None:
        raise DataError(
            N_(
                "{file} has no sheet {sheet}. Its sheets are: {sheets}. A file to fill in has them all: "
                "asiakkuus template value-levels new.xlsx."
            ),
            file=path.name, sheet=declared["sheet"][language()], sheets=list_headings(list(found)),
        )  # fmt: skip
    rows = found[name]
    at, places = _heading(declared, rows)
    missing = [
        column["heading"][language()]
        for column in declared["columns"]
        if column["needed"] and column["field"] not in places
    ]
    if missing:
        raise DataError(
            N_(
                "{file}, sheet {sheet}: the column {missing} is missing. The columns there are: {seen}. Leave the "
                "headings as they are in the file to fill in."
            ),
            file=path.name,
            sheet=name,
            missing=", ".join(missing),
            seen=list_headings([text for text in map(cell_text, rows[at]) if text]) if rows else "–",
        )
    lines = [
        (line, {field: row[place] for field, place in places.items() if place < len(row)})
        for line, row in enumerate(rows[at + 1 :], start=at + 2)
    ]
    filled = [(line, cells) for line, cells in lines if any(map(cell_text, cells.values()))]
    return _Sheet(name, {field: cell_text(rows[at][place]) for field, place in places.items()}, filled)


def _heading(declared: Mapping[str, Any], rows: Sequence[tuple]) -> tuple[int, dict[str, int]]:
    """The row of the headings, and where its columns stand: the first of the rows that know most of them."""
    best: tuple[int, dict[str, int]] = (0, {})
    for at, row in enumerate(rows[:HEADING_WITHIN]):
        seen = [_plain(cell_text(cell)) for cell in row]
        places = {}
        for column in declared["columns"]:
            known = {_plain(column["heading"][lang]) for lang in languages()}
            known |= {_plain(column["heading"][lang].removesuffix("0–100")) for lang in languages()}
            place = next((i for i, heading in enumerate(seen) if heading in known), None)
            if place is not None:
                places[column["field"]] = place
        if len(places) > len(best[1]):
            best = (at, places)
    return best


def _plain(text: str) -> str:
    """A name without what people vary in writing it."""
    return re.sub(r"[\W_]+", " ", text.casefold()).strip()


def _refuse_identity_codes(path: Path, sheets: Iterable[_Sheet]) -> None:
    for sheet in sheets:
        for at, cells in sheet.rows:
            if identity_codes(cell_text(cell) for cell in cells.values()):
                raise DataError(
                    N_(
                        "{file}, sheet {sheet}, row {row}: there is a personal identity code. Remove it: an assessment "
                        "speaks of customer groups, not of persons."
                    ),
                    file=path.name, sheet=sheet.name, row=at,
                )  # fmt: skip


def _values(path: Path, key: str, sheet: _Sheet, at: int, cells: Mapping[str, Any]) -> dict[str, Any]:
    """The cells of one row as what they should be."""
    values: dict[str, Any] = {}
    for column in _form(key)["columns"]:
        name = column["field"]
        if column["kind"] == "scale":
            values[name] = _points(column, cells)
        elif column["kind"] == "key":
            values[name] = _key(path, column, sheet, at, cell_text(cells.get(name)))
        else:
            values[name] = _words(cells.get(name))[:LONGEST_ANSWER]
    return values


def _words(cell: Any) -> str:
    """Text as it was written; a number typed for a text stays as Excel would show it."""
    if isinstance(cell, float) and cell == cell:
        return f"{cell:.15g}"
    return cell_text(cell)


def _refuse_points(path: Path, sheets: Mapping[str, _Sheet]) -> None:
    """Every cell that should be points and is not, told at once: corrected one by one, they would tire anyone."""
    wrong = [
        (sheet, at, column, text)
        for key, sheet in sheets.items()
        for at, cells in sheet.rows
        for column in _form(key)["columns"]
        if column["kind"] == "scale" and (text := _words(cells.get(column["field"]))) and _points(column, cells) is None
    ]
    if not wrong:
        return
    places = [
        _("sheet {sheet}, row {row}: {heading} is {found}").format(
            sheet=sheet.name, row=at, heading=sheet.headings[column["field"]], found=repr(text[:60])
        )
        for sheet, at, column, text in wrong[:CELLS_TOLD]
    ]
    if len(wrong) > CELLS_TOLD:
        places.append(_("and {n} more").format(n=len(wrong) - CELLS_TOLD))
    column = wrong[0][2]
    raise DataError(
        N_(
            "{file}, {places}. Points are numbers from {low} to {high}. Correct them, or leave the cell empty if it "
            "has not been assessed."
        ),
        file=path.name, places="; ".join(places), low=column["low"], high=column["high"],
    )  # fmt: skip


def _points(column: Mapping[str, Any], cells: Mapping[str, Any]) -> float | None:
    """The points of a cell; None where it has none that are possible."""
    cell = cells.get(column["field"])
    plain = plain_number(_words(cell)).removesuffix("%")
    if isinstance(cell, bool) or not _LIKE_A_NUMBER.fullmatch(plain):
        return None
    number = float(plain)
    return number if column["low"] <= number <= column["high"] else None


def _key(path: Path, column: Mapping[str, Any], sheet: _Sheet, at: int, text: str) -> str:
    for lang in languages():
        for key, name in zip(column["keys"], column["choices"][lang], strict=True):
            if _plain(name) == _plain(text):
                return key
    raise DataError(
        N_("{file}, sheet {sheet}, row {row}: {heading} is {found}. It must be one of these: {choices}."),
        file=path.name, sheet=sheet.name, row=at, heading=sheet.headings[column["field"]], found=repr(text[:60]),
        choices=", ".join(column["choices"][language()]),
    )  # fmt: skip


def _refuse_shares(path: Path, key: str, sheet: _Sheet, rows: Sequence[tuple[int, Mapping[str, Any]]]) -> None:
    """Points of at most one, with decimals, are shares: Excel keeps 80 % as 0.8."""
    scales = [column["field"] for column in _form(key)["columns"] if column["kind"] == "scale"]
    points = [(at, values[name]) for at, values in rows for name in scales if values[name] is not None]
    if points and max(value for _at, value in points) <= 1 and any(0 < value < 1 for _at, value in points):
        raise DataError(
            N_(
                "{file}, sheet {sheet}, row {row}: {found} looks like a share of one. Write the points from 0 to 100, "
                "and take the percentage format off the cells."
            ),
            file=path.name, sheet=sheet.name, row=points[0][0], found=f"{points[0][1]:g}",
        )  # fmt: skip


def _by_row(
    path: Path, key: str, sheet: _Sheet, rows: Sequence[tuple[int, Mapping[str, Any]]]
) -> dict[str, dict[str, Any]]:
    """The rows by what they are about; each once, and none without a name."""
    first = _form(key)["columns"][0]
    lines: dict[str, int] = {}
    found: dict[str, dict[str, Any]] = {}
    for at, values in rows:
        name = values[first["field"]]
        if not name:
            raise DataError(
                N_("{file}, sheet {sheet}, row {row}: {heading} is empty, but the row has something in it. Name it."),
                file=path.name, sheet=sheet.name, row=at, heading=sheet.headings[first["field"]],
            )  # fmt: skip
        if name in found:
            raise DataError(
                N_("{file}, sheet {sheet}: {name} is on the rows {first} and {second}. Leave one of them."),
                file=path.name, sheet=sheet.name, first=lines[name], second=at,
                name=repr((name if key == "resources" else row_names(key)[name])[:60]),
            )  # fmt: skip
        lines[name] = at
        found[name] = {field: value for field, value in values.items() if field != first["field"]}
    return found

