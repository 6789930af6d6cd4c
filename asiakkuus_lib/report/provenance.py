"""How a report was made: parameters, data, versions, ledger and key figures, in one record."""

import json
import platform
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from asiakkuus_lib.report.catalogue import Report
from asiakkuus_lib.report.hand_over import FINDING, KEY_FIGURES, PROVENANCE, START, VERDICT

if TYPE_CHECKING:
    from nbformat import NotebookNode

# Of the form that `record.schema.json` describes.
VERSION = 1
PACKAGES = ("asiakkuus-lib", "duckdb", "pandas", "numpy", "matplotlib", "papermill")


def json_text(record: Mapping[str, Any]) -> str:
    """A record as JSON that any program reads and any terminal shows.

    Examples
    --------
    >>> json_text({"äö": "\\x9b31m\\ud800"}).splitlines()[1]
    '  "äö": "\\\\u009b31m\\\\ud800"'
    """
    written = json.dumps(record, ensure_ascii=False, indent=2, allow_nan=False)
    return "".join(c if c.isprintable() or c == "\n" else json.dumps(c)[1:-1] for c in written) + "\n"


def marked(notebook: "NotebookNode", role: str) -> Iterator[dict[str, Any]]:
    """What the outputs of a notebook carry under a role."""
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            mark = output.get("metadata", {}).get("asiakkuus", {})
            if mark.get("role") == role:
                yield mark


def made_from(report: Report, values: Mapping[str, Any], notebook: "NotebookNode") -> dict[str, Any]:
    """The record of a finished run.

    Returns
    -------
    dict
        JSON-ready. Names of files without their folders: a report is sent on.
    """
    start: Mapping[str, Any] = next(marked(notebook, START), {})
    figures = [figure for mark in marked(notebook, KEY_FIGURES) for figure in mark["figures"]]
    data: Mapping[str, Any] = next((mark["data"] for mark in marked(notebook, PROVENANCE)), {})
    parameters = {name: values.get(name, parameter.default) for name, parameter in report.parameters.items()}
    return {
        "version": VERSION,
        "report": report.name,
        "title": report.title,
        "language": report.lang,
        "made_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "parameters": {
            name: Path(value).name if report.parameters[name].file and value else value
            for name, value in parameters.items()
        },
        "data": data,
        "headline": start.get("headline", {}),
        "actions": start.get("actions", []),
        "key_figures": {figure["name"]: figure["value"] for figure in figures},
        "key_figures_before": {figure["name"]: figure["before"] for figure in figures},
        "key_figures_shown": [
            {k: figure[k] for k in ("name", "label", "shown", "meaning", "change")} for figure in figures
        ],
        "findings": [
            {**{name: mark[name] for name in ("code", "sentence", "groups")}, "who": mark.get("who", {})}
            for mark in marked(notebook, FINDING)
        ],
        "verdicts": [verdict for mark in marked(notebook, VERDICT) for verdict in mark["verdicts"]],
        "versions": {"python": platform.python_version(), **{name: version(name) for name in PACKAGES}},
    }
