"""Which sheet of a file is which of a form, where its headings stand, and what the form does not know."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from asiakkuus_lib.errors import N_, DataError
from asiakkuus_lib.locale import language, languages
from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.reading.columns import list_headings
from asiakkuus_lib.reading.csv_files import HEADING_WITHIN
from asiakkuus_lib.reading.form_cells import LONGEST_ANSWER, FilledSheet, Source, plain, source_of, words
from asiakkuus_lib.reading.forms import Form, FormColumn, FormSheet
from asiakkuus_lib.reading.workbooks import cell_text
from asiakkuus_lib.spelling import most_alike

# The sheets of a file to fill in that hold no answers.
BESIDES = (N_("Instructions"), N_("Lists"))
# Words of a heading that tell no more than the unit.
_UNITS = {"eur", "euro", "euroa", "euros"}
# Words of so many letters may have a letter wrong.
_LONG = 5
# How alike two words are whose difference is a slip.
_SLIP = 0.82
Rows = Sequence[tuple[Any, ...]]


@dataclass(frozen=True)
class FoundSheets:
    """The sheets of a form in a file.

    Parameters
    ----------
    sheets : sequence of FilledSheet
        In the order of the form, each with the names that the sheets give.
    strange : sequence of str
        Sheets with something in them that the form does not know.
    faults : mapping of sheet's name to str
        What is wrong with sheets that the form does not know.
    """

    sheets: Sequence[FilledSheet]
    strange: Sequence[str]
    faults: Mapping[str, str]


def find_sheets(path: Path, form: Form, found: Mapping[str, list[tuple]]) -> FoundSheets:
    """The sheets of a form in a file, by their names in any language, and their columns likewise.

    What is called almost as the form calls it is that. What is only like something that the file does not have, is
    asked about.

    Raises
    ------
    DataError
        If a sheet is missing that is needed, and none is like it.
    """
    called = _called(form, found)
    besides = {plain(_(name, lang)) for name in BESIDES for lang in languages()}
    strange = [
        name for name, rows in found.items()
        if name not in called.values() and plain(name) not in besides and _has_text(rows)
    ]  # fmt: skip
    meant = dict(_meant([sheet for sheet in form.sheets if called[sheet.key] is None], strange, found))
    lang = _language(form, found, called)
    for sheet in form.sheets:
        if called[sheet.key] is None and not sheet.optional and sheet not in meant.values():
            raise DataError(
                N_("{file} has no sheet {sheet}. Its sheets are: {sheets}. A file to fill in has them all: {command}."),
                file=path.name, sheet=sheet.names[language()], sheets=list_headings(list(found)), command=form.command,
            )  # fmt: skip
    unknown = _("The form has no sheet of this name. Did you mean {near}? Call it so, or add an empty sheet {near}.")
    faults = {name: unknown.format(near=sheet.names[lang]) for name, sheet in meant.items()}
    sheets = [_find(sheet, called[sheet.key], found, lang) for sheet in form.sheets]
    lost = {sheet.key for sheet in meant.values()} | {sheet.declared.key for sheet in sheets if _lacks_needed(sheet)}
    named = _with_names([replace(sheet, lost=lost) for sheet in sheets])
    return FoundSheets(named, [name for name in strange if name not in faults], faults)


def _called(form: Form, found: Mapping[str, Rows]) -> dict[str, str | None]:
    """What each sheet is called in the file; None where none is called so."""
    known = {sheet.key: {plain(name) for name in sheet.names.values()} for sheet in form.sheets}
    exact = {key: next((name for name in found if plain(name) in names), None) for key, names in known.items()}
    rest = [name for name in found if name not in exact.values()]
    return {
        key: exact[key] or next((name for name in rest if any(is_slip(name, one) for one in names)), None)
        for key, names in known.items()
    }


def _meant(
    missing: Sequence[FormSheet], strange: Sequence[str], found: Mapping[str, Rows]
) -> Iterator[tuple[str, FormSheet]]:
    """Sheets that the form does not know, and the missing ones that they are like: by their headings, or by name."""
    for name in strange:
        known = {sheet.key: len(_heading(sheet, found[name])[1]) for sheet in missing}
        most = max(missing, key=lambda sheet: known[sheet.key] / len(sheet.columns), default=None)
        if most is not None and 2 * known[most.key] >= len(most.columns):
            yield name, most
            continue
        names = {plain(called): sheet for sheet in missing for called in sheet.names.values()}
        near = most_alike(plain(name), names)
        if near:
            yield name, names[near]


def _language(form: Form, found: Mapping[str, Rows], called: Mapping[str, str | None]) -> str:
    """The language in which a file was made: the one in which most of its headings are; the reader's, if in doubt."""

    begins = {sheet.key: found.get(called[sheet.key] or "", ())[:HEADING_WITHIN] for sheet in form.sheets}
    seen = {key: {plain(cell_text(cell)) for row in rows for cell in row} for key, rows in begins.items()}

    def known(lang: str) -> int:
        return sum(
            len(seen[sheet.key] & {plain(column.heading[lang]) for column in sheet.columns}) for sheet in form.sheets
        )

    return max([language(), *languages()], key=known)


def _find(declared: FormSheet, name: str | None, found: Mapping[str, Rows], lang: str) -> FilledSheet:
    rows = found[name] if name else []
    sheet = FilledSheet(declared, name or declared.names[lang], {}, (), (), lang=lang, is_there=name is not None)
    if not _has_text(rows) and (declared.optional or name is None):
        return sheet
    at, places = _heading(declared, rows)
    headings = [cell_text(cell) for cell in rows[at]] if rows else []
    places |= _slips(declared, headings, places)
    below = rows[at + 1 :]
    unknown = [
        heading for place, heading in enumerate(headings)
        if heading and place not in places.values() and any(_cell_of(row, place) for row in below)
    ]  # fmt: skip
    missing = [column for column in declared.columns if column.field not in places]
    if declared.optional and not _has_text(rows[1:]):
        return replace(sheet, lacking=[column.heading[lang] for column in missing])
    near = _in_place_of(declared, headings, places, unknown, lang)
    near |= _near([column for column in missing if column.heading[lang] not in near.values()],
                  [heading for heading in unknown if heading not in near], lang)  # fmt: skip
    faults = [
        _("The form has no column {heading}. Did you mean {near}? Call it so, or add an empty column {near}.").format(
            heading=repr(heading[:60]), near=meant
        )
        for heading, meant in near.items()
    ]  # fmt: skip
    needed = [column.heading[lang] for column in missing if column.needed and column.heading[lang] not in near.values()]
    if needed:
        faults.append(
            _(
                "The column {missing} is missing. The columns there are: {seen}. Leave the headings as they are in the "
                "file to fill in."
            ).format(missing=", ".join(needed), seen=list_headings([text for text in headings if text]) or "–")
        )
    lines = [
        (line, {field: row[place] for field, place in places.items() if place < len(row)})
        for line, row in enumerate(below, start=at + 2)
    ]
    filled = [(line, cells) for line, cells in lines if any(map(cell_text, cells.values()))]
    return replace(
        sheet, headings={field: headings[place] for field, place in places.items()}, rows=filled, places=places,
        unknown=[heading for heading in unknown if heading not in near], faults=faults,
        lacking=[column.heading[lang] for column in missing if column.heading[lang] not in near.values()],
    )  # fmt: skip


def _has_text(rows: Rows) -> bool:
    return any(cell_text(cell) for row in rows for cell in row)


def _lacks_needed(sheet: FilledSheet) -> bool:
    return bool(sheet.faults) and any(
        column.needed and column.field not in sheet.places for column in sheet.declared.columns
    )


def _cell_of(row: Sequence[Any], place: int) -> str:
    return cell_text(row[place]) if place < len(row) else ""


def _heading(declared: FormSheet, rows: Rows) -> tuple[int, dict[str, int]]:
    """The row of the headings, and where its columns stand: the first of the rows that know most of them."""
    best: tuple[int, dict[str, int]] = (0, {})
    known = {column.field: _known(column) for column in declared.columns}
    for at, row in enumerate(rows[:HEADING_WITHIN]):
        seen = [plain(cell_text(cell)) for cell in row]
        places = {}
        for field, names in known.items():
            place = next((i for i, heading in enumerate(seen) if heading in names), None)
            if place is not None:
                places[field] = place
        if len(places) > len(best[1]):
            best = (at, places)
    return best


def _known(column: FormColumn) -> AbstractSet[str]:
    """What a column may be called."""
    headings = [*column.heading.values(), *(column.names.values() if column.kind == "scale" else ())]
    return {plain(heading) for heading in headings}


def _slips(declared: FormSheet, headings: Sequence[str], places: Mapping[str, int]) -> dict[str, int]:
    """Columns whose headings are written almost as in the form, where one column alone is."""
    found: dict[str, int] = {}
    for column in declared.columns:
        if column.field not in places:
            like = [
                place for place, heading in enumerate(headings)
                if place not in (*places.values(), *found.values())
                and any(is_slip(heading, known) for known in _known(column))
            ]  # fmt: skip
            if len(like) == 1:
                found[column.field] = like[0]
    return found


def _near(missing: Sequence[FormColumn], unknown: Sequence[str], lang: str) -> dict[str, str]:
    """Headings that the form does not know, and what of the form, that the sheet does not have, they are like."""
    near: dict[str, str] = {}
    for heading in unknown:
        like = {
            known: column.heading[lang]
            for column in missing if column.heading[lang] not in near.values() for known in _known(column)
        }  # fmt: skip
        if found := most_alike(plain(heading), like):
            near[heading] = like[found]
    return near


def _in_place_of(
    declared: FormSheet, headings: Sequence[str], places: Mapping[str, int], unknown: Sequence[str], lang: str
) -> dict[str, str]:
    """Headings that the form does not know, and the column of the form that belongs between their neighbours."""
    edges = [-1, *(places.get(column.field) for column in declared.columns), len(headings)]
    found: dict[str, str] = {}
    for before, own, after, column in zip(edges, edges[1:], edges[2:], declared.columns, strict=False):
        if own is None and before is not None and after == before + 2 and headings[before + 1] in unknown:
            found[headings[before + 1]] = column.heading[lang]
    return found


def is_slip(written: str, known: str) -> bool:
    """Whether a name is another with its unit left out or a letter wrong: not with a word more, or another one.

    Examples
    --------
    >>> is_slip("Wallet most likley (€)", "Wallet most likely EUR"), is_slip("Own criterion C", "Own criterion A")
    (True, False)
    """
    these, those = ([word for word in plain(name).split() if word not in _UNITS] for name in (written, known))
    return bool(those) and len(these) == len(those) and all(
        this == that or (min(len(this), len(that)) >= _LONG and bool(most_alike(this, [that], _SLIP)))
        for this, that in zip(these, those, strict=True)
    )  # fmt: skip


def _with_names(sheets: Sequence[FilledSheet]) -> list[FilledSheet]:
    """The same with what they name: first what is named by itself, then what is within that."""
    sources = {source_of(column) for sheet in sheets for column in sheet.declared.columns if column.kind == "name"}
    for within in (False, True):
        by_key = {sheet.declared.key: sheet for sheet in sheets}
        names = {source: _names(by_key[source[0]], source) for source in sources if bool(source[2]) == within}
        sheets = [replace(sheet, names={**sheet.names, **names}) for sheet in sheets]
    return list(sheets)


def _names(sheet: FilledSheet, source: Source) -> dict[str | None, dict[str, str | None]]:
    """The names of a sheet as they are compared, and as they are written first, for each scope."""
    _key, field, within, also = source
    found: dict[str | None, dict[str, str | None]] = {}
    others: dict[str, set[str]] = {}
    for _at, cells in reversed(sheet.rows):
        name = words(cells.get(field or sheet.declared.columns[0].field))
        if name:
            found.setdefault(_scope(sheet, within, cells), {})[plain(name)] = name[:LONGEST_ANSWER]
            if other := plain(words(cells.get(also))):
                others.setdefault(other, set()).add(name[:LONGEST_ANSWER])
    for other, meant in others.items():
        found.setdefault("", {}).setdefault(other, next(iter(meant)) if len(meant) == 1 else None)
    return found


def _scope(sheet: FilledSheet, within: str, cells: Mapping[str, Any]) -> str | None:
    if not within:
        return ""
    scope = sheet.value(sheet.declared.column(within), cells) if words(cells.get(within)) else None
    return None if scope is None else plain(scope)
