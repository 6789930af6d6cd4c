"""The HTML page of a report: one file that loads nothing and runs nothing."""

import base64
import hashlib
from pathlib import Path
from typing import Any

from nbformat import NotebookNode

from asiakkuus_lib.locale import translate
from asiakkuus_lib.report.catalogue import RECORDS, Report, tagged
from asiakkuus_lib.report.hand_over import DOCUMENT, KEY_FIGURES, PROVENANCE, START
from asiakkuus_lib.report.parameters import shown_value
from asiakkuus_lib.report.word import document_of
from asiakkuus_lib.show import date, number, svg
from asiakkuus_lib.show.controls import CONTROLS
from asiakkuus_lib.show.text import LONGEST_PROSE, harmless, shortened

TEMPLATE = Path(__file__).parent / "page_template"


def page(report: Report, notebook: NotebookNode, record: dict[str, Any]) -> str:
    """Render an executed notebook as a report.

    Parameters
    ----------
    report : Report
        Which report.
    notebook : NotebookNode
        Executed.
    record : dict
        As from `made_from`.

    Returns
    -------
    str
        HTML: key figures first, then findings, the quality of the data, and how it was made.
    """
    from nbconvert.exporters import HTMLExporter

    sorted_parts = parts(notebook)
    drawn = svg.inlined(item["html"] for items in sorted_parts.values() for item in items if "html" in item)
    style = (TEMPLATE / "style.css").read_text(encoding="utf-8") + _style_of_drawings(drawn)
    exporter = HTMLExporter(
        template_name=TEMPLATE.name, extra_template_basedirs=[str(TEMPLATE.parent)], exclude_anchor_links=True
    )
    exporter.register_filter("shown_value", shown_value)
    exporter.register_filter("harmless", harmless)
    exporter.register_filter("prose", lambda text: shortened(text, LONGEST_PROSE))
    exporter.register_filter("day", date)
    exporter.register_filter("number", number)
    exporter.register_filter("words", translate)
    given = record["parameters"]
    changed = {name for name, value in given.items() if value != report.parameters[name].default}
    body, _resources = exporter.from_notebook_node(
        notebook,
        {
            "report": report,
            "record": record,
            "style": style,
            "style_hash": base64.b64encode(hashlib.sha256(style.encode()).digest()).decode("ascii"),
            "parts": sorted_parts,
            # A document, or the page over all the others: both are handed out on paper.
            "to_print": document_of(notebook) is not None or report.reads == RECORDS,
            "changed": {name: value for name, value in given.items() if name in changed},
            "unchanged": {name: value for name, value in given.items() if name not in changed},
        },
    )
    return body


def _style_of_drawings(drawn: list[str]) -> str:
    """The rules for the drawings of a page: the letters that they use, and their colours on a dark page."""
    return svg.font_face(svg.letters(drawn)) + "\n" + svg.dark_rules("figure") + "\n" if drawn else ""


def parts(notebook: NotebookNode) -> dict[str, list[dict[str, Any]]]:
    """Sort the outputs and texts of a notebook into the parts of the page.

    Returns
    -------
    dict
        `start`, `key_figures`, `data`, `findings` and `quality`, each a list of `{"markdown": ...}` or
        `{"html": ...}` in the order of the notebook.
    """
    sorted_parts: dict[str, list[dict[str, Any]]] = {
        "start": [], "key_figures": [], "data": [], "findings": [], "quality": [],
    }  # fmt: skip
    for cell in notebook.cells:
        part = "quality" if tagged(cell, "quality") else "findings"
        if cell.cell_type == "markdown":
            sorted_parts[part].append({"markdown": cell.source})
        for output in cell.get("outputs", []):
            role = output.get("metadata", {}).get("asiakkuus", {}).get("role", "")
            place = {START: "start", KEY_FIGURES: "key_figures", PROVENANCE: "data"}.get(role, part)
            html = output.get("data", {}).get("text/html")
            if html and role not in (CONTROLS, DOCUMENT):
                sorted_parts[place].append({"html": html})
    return sorted_parts
