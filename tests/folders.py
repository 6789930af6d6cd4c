"""Folders of reports, made from the course's own records: whole, in part, broken, old, and at odds with each other."""

import copy
import json
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

from asiakkuus_lib.locale import speaking
from asiakkuus_lib.report.records import read_records

Told = dict[str, Any]
MADE = "2026-01-02T08:00:00+00:00"


@cache
def _of_course(lang: str) -> dict[str, Told]:
    with speaking(lang):
        return {record.report: {**record.told, "made_at": MADE} for record in read_records("", lang).found}


def records(*names: str, lang: str = "en") -> dict[str, Told]:
    """Records of the course's own reports, all or those named, to be changed as one likes."""
    return copy.deepcopy({name: told for name, told in _of_course(lang).items() if not names or name in names})


def put(folder: Path, told: Iterable[Told]) -> Path:
    """Records in a folder, each under the name of its report."""
    folder.mkdir(parents=True, exist_ok=True)
    for one in told:
        (folder / f"{one['report']}.json").write_text(json.dumps(one), encoding="utf-8")
    return folder


def hidden(told: Told) -> Told:
    """The record as it is under pseudonyms: it names nobody."""
    parameters = {**told["parameters"], "pseudonymise": True}
    nobody = {key: [{**part, "who": {}} for part in told[key]] for key in ("actions", "findings")}
    return {**told, **nobody, "parameters": parameters, "data": {**told["data"], "pseudonyms": "random"}}


def without_names(told: Told) -> Told:
    """The record as earlier versions of the program wrote it."""
    return {**told, **{key: [{k: v for k, v in part.items() if k != "who"} for part in told[key]] for key in ("actions", "findings")}}


def of_own(told: Told, day: str = "2025-07-01", **data: Any) -> Told:
    """The record as of a company's own purchases, on another day."""
    parameters = {**told["parameters"], "data_path": "sales.csv"}
    return {**told, "parameters": parameters, "data": {**told["data"], "reference_date": day, "source": "sales.csv", **data}}


def _long(told: Told) -> Told:
    words = "**bold** <b>x</b> " + "A" * 5_000
    return {
        **told, "title": words, "headline": {**told["headline"], "text": words},
        "actions": [{**action, "text": words, "rests_on": words, "who": {f"C{n} {words}": words for n in range(3)}} for action in told["actions"]],
        "key_figures_shown": [{**figure, "label": words, "shown": words, "meaning": words} for figure in told["key_figures_shown"]],
    }  # fmt: skip


def _broken(folder: Path) -> None:
    put(folder, records("rfm").values())
    (folder / "half.json").write_text('{"report": "rfm", ', encoding="utf-8")
    (folder / "list.json").write_text("[1, 2]", encoding="utf-8")
    (folder / "other.json").write_text('{"name": "package"}', encoding="utf-8")
    (folder / "bytes.json").write_bytes(b"\xff\xfe\x00")
    (folder / "old.json").write_text(json.dumps({**records("clv")["clv"], "version": 0}), encoding="utf-8")
    for n, (key, value) in enumerate({"actions": 3, "findings": [{"code": "x"}], "made_at": "yesterday", "data": None, "key_figures_shown": ["x"]}.items()):
        (folder / f"bad{n}.json").write_text(json.dumps({**records("customers")["customers"], key: value}), encoding="utf-8")
    (folder / "folder.json").mkdir()


BASE = ("customers", "satisfaction", "grouping", "rfm", "profitability", "clv")
ODD_FOLDERS: dict[str, Callable[[Path], object]] = {
    "one report": lambda folder: put(folder, records("organisation").values()),
    "three reports": lambda folder: put(folder, records("rfm", "profitability", "key_accounts").values()),
    "all reports": lambda folder: put(folder, records().values()),
    "broken files": _broken,
    "pseudonyms": lambda folder: put(folder, map(hidden, records(*BASE).values())),
    "some pseudonyms": lambda folder: put(folder, [*records("rfm").values(), hidden(records("profitability")["profitability"])]),
    "earlier version": lambda folder: put(folder, map(without_names, records().values())),
    "other data": lambda folder: put(folder, [*records("rfm", "clv").values(), of_own(records("profitability")["profitability"], sha256="0" * 64, currency="SEK")]),
    "long texts": lambda folder: put(folder, map(_long, records().values())),
    "no advice": lambda folder: put(folder, [{**told, "actions": [], "key_figures_shown": [], "findings": []} for told in records("rfm", "clv").values()]),
    "a stranger": lambda folder: put(folder, [{**records("rfm")["rfm"], "report": "weather", "title": "Weather: rain"}, *records("clv").values()]),
}  # fmt: skip
