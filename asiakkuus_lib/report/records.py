"""The records of reports that have been made: read from a folder, or from the course's own notebooks."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.reading.files import one_folder
from asiakkuus_lib.report.catalogue import RECORDS, reports
from asiakkuus_lib.report.provenance import VERSION, made_from

# Nobody writes longer records; a file that is, is something else.
LARGEST = 20_000_000
# What every record has, and of which kind it is.
_KEYS = {
    "report": str, "title": str, "language": str, "made_at": str, "parameters": dict, "data": dict, "headline": dict,
    "actions": list, "key_figures": dict, "key_figures_shown": list, "findings": list,
}  # fmt: skip
# And what is in the lists.
_PARTS = {
    "actions": ("code", "text", "rests_on"), "key_figures_shown": ("name", "label", "shown"),
    "findings": ("code", "sentence", "groups"),
}  # fmt: skip


@dataclass(frozen=True, eq=False)
class Record:
    """What one report has told.

    Parameters
    ----------
    told : mapping
        As in `record.schema.json`.
    file : str
        Name of its file; "" for the course's own.
    sha256 : str
        Fingerprint of the file; likewise.
    """

    told: Mapping[str, Any]
    file: str = ""
    sha256: str = ""

    @property
    def report(self) -> str:
        """Name of the report."""
        return str(self.told["report"])

    @property
    def title(self) -> str:
        """Title of the report, in its language."""
        return str(self.told["title"])

    @property
    def made_at(self) -> str:
        """When it was made: sortable; "" for the course's own, which is made whenever the course is."""
        return str(self.told["made_at"]) if self.file else ""

    @property
    def reference_date(self) -> str:
        """The day up to which its data is looked at; "" where it has none."""
        return str(self.told["data"].get("reference_date") or "")

    @property
    def made_up(self) -> bool:
        """Whether it is of the course's own data."""
        told = self.told["data"].get("made_up")
        paths = [value for name, value in self.told["parameters"].items() if name.endswith("_path")]
        return bool(told) if told is not None else not any(paths)

    @property
    def pseudonymised(self) -> bool:
        """Whether its customers are pseudonyms."""
        return bool(self.told["data"].get("pseudonyms") or self.told["parameters"].get("pseudonymise"))

    @property
    def purchases(self) -> Mapping[str, Any] | None:
        """What it tells of the purchases it read: source, sha256, first_day and last_day; None where it read none."""
        data = self.told["data"]
        found = data if "ledger" in data else data.get("transactions")
        return found if isinstance(found, dict) and found.get("sha256") else None

    @property
    def form(self) -> tuple[str, str, str] | None:
        """Kind, file and fingerprint of the form it read; None where it read none, or an empty one."""
        data = self.told["data"]
        if not (data.get("kind") and data.get("sha256")):
            return None
        return str(data["kind"]), str(data.get("source", "")), str(data["sha256"])

    @cached_property
    def who(self) -> dict[str, dict[str, str]]:
        """The customers that it names: by the code of the action or finding, their numbers with their names."""
        parts = [*self.told["actions"], *self.told["findings"]]
        named = {str(part["code"]): part["who"] for part in parts if isinstance(part.get("who"), dict) and part["who"]}
        return {code: {str(number): str(name) for number, name in who.items()} for code, who in named.items()}

    @property
    def names_customers(self) -> bool:
        """Whether it was made when records named customers, and might."""
        return not self.pseudonymised and all("who" in action for action in self.told["actions"])

    def figure(self, name: str) -> float | None:
        """A key figure that is a number; None where there is none."""
        return _number(self.told["key_figures"].get(name))

    def group(self, finding: str, group: str, name: str) -> float | None:
        """A figure of a group of a finding; None where there is none."""
        return next((_number(row.get(name)) for row in self.groups(finding) if row["group"] == group), None)

    def total(self, finding: str, name: str) -> float | None:
        """The sum of a figure over the groups of a finding; None where it is not known of all."""
        found = [_number(row.get(name)) for row in self.groups(finding)]
        known = [value for value in found if value is not None]
        return sum(known) if found and len(known) == len(found) else None

    def groups(self, finding: str) -> list[dict[str, Any]]:
        """The groups of a finding; none where there is no such finding."""
        return next((part["groups"] for part in self.told["findings"] if part["code"] == finding), [])


def _number(value: Any) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


@dataclass(frozen=True, eq=False)
class Records:
    """The records of a folder.

    Parameters
    ----------
    found : tuple of Record
        One of each report, in the order of the course; those of unknown reports last.
    not_read : tuple of (file, reason)
        What else in the folder ends in .json, and why it was not used.
    folder : str
        Name of the folder; "" for the course's own.
    """

    found: tuple[Record, ...]
    not_read: tuple[tuple[str, str], ...] = ()
    folder: str = ""

    @property
    def fingerprint(self) -> str:
        """Of what the records tell: the same reports of the same data have the same one, whenever they were made."""
        passing = {"made_at", "versions"}
        told = [{key: value for key, value in one.told.items() if key not in passing} for one in self.found]
        return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


def read_records(folder: str, lang: str) -> Records:
    """The records of the reports that were made into a folder.

    Parameters
    ----------
    folder : str
        The folder; "" for the course's own reports, as they are in its notebooks.
    lang : str
        Language of the course's own.

    Returns
    -------
    Records
        Of two records of one report, the newer one.

    Raises
    ------
    DataError
        If there is no such folder.

    Examples
    --------
    >>> {record.report for record in read_records("", "en").found} >= {"rfm", "clv"}
    True
    """
    if not folder:
        return Records(_in_order([Record(told) for told in _of_course(lang)], lang))
    found: dict[str, Record] = {}
    not_read = []
    for path in sorted(one_folder(folder).glob("*.json")):
        record, reason = _read(path)
        if record is None:
            not_read.append((path.name, reason))
            continue
        if record.report in _made_of_records(lang):
            continue
        older, newer = sorted([found.get(record.report, record), record], key=lambda one: one.made_at)
        found[record.report] = newer
        if older is not newer:
            reason = _("{file} is a newer record of the same report").format(file=newer.file)
            not_read.append((older.file, reason))
    return Records(_in_order(list(found.values()), lang), tuple(not_read), Path(folder).expanduser().absolute().name)


def _of_course(lang: str) -> list[dict[str, Any]]:
    from asiakkuus_lib.report.run import report_notebook

    own = [report for report in reports(lang).values() if report.reads != RECORDS]
    return [made_from(report, {}, report_notebook(report)) for report in own]


def _made_of_records(lang: str) -> set[str]:
    return {report.name for report in reports(lang).values() if report.reads == RECORDS}


def _in_order(found: list[Record], lang: str) -> tuple[Record, ...]:
    places = {name: place for place, name in enumerate(reports(lang))}
    return tuple(sorted(found, key=lambda one: (places.get(one.report, len(places)), one.report)))


def _read(path: Path) -> tuple[Record | None, str]:
    """A record, or why the file is none."""
    try:
        if path.stat().st_size > LARGEST:
            return None, _("too large for a record")
        written = path.read_bytes()
        told = json.loads(written)
    except (OSError, ValueError, RecursionError):
        return None, _("cannot be read: broken, or not JSON")
    if not isinstance(told, dict) or not {"report", "version", "findings"} <= told.keys():
        return None, _("not the record of a report")
    if told["version"] != VERSION:
        return None, _("of another version ({version}) than this program knows ({known}): make the report anew").format(
            version=str(told["version"])[:20], known=VERSION
        )
    if not _is_whole(told):
        return None, _("parts of the record are missing or of another kind: make the report anew")
    return Record(told, path.name, hashlib.sha256(written).hexdigest()), ""


def _is_whole(told: Mapping[str, Any]) -> bool:
    """Whether a record has what is read of it."""
    if not all(isinstance(told.get(key), kind) for key, kind in _KEYS.items()):
        return False
    parts = [(part, key) for key in _PARTS for part in told[key]]
    if not all(isinstance(part, dict) and set(_PARTS[key]) <= part.keys() for part, key in parts):
        return False
    groups = [part["groups"] for part in told["findings"]]
    if not all(isinstance(rows, list) for rows in groups):
        return False
    if not all(isinstance(row, dict) and "group" in row for rows in groups for row in rows):
        return False
    return all(map(_is_day, filter(None, [told["made_at"], told["data"].get("reference_date")])))


def _is_day(text: Any) -> bool:
    try:
        datetime.fromisoformat(text)
    except (TypeError, ValueError):
        return False
    return True
