"""The run sheet and the sheets as HTML pages that print on A4 and load nothing."""

import base64
import hashlib
import re
from html import escape
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from asiakkuus_lib.errors import N_, DataError
from asiakkuus_lib.locale import language
from asiakkuus_lib.workshop.day import FOLDER, day, sheets
from asiakkuus_lib.workshop.numbers import numbers

TEMPLATE = FOLDER / "page_template"
_CODE = re.compile(r"`([^`]+)`")
_EMPHASIS = re.compile(r"\*([^*]+)\*")


def pages() -> dict[str, str]:
    """Both pages in the reader's language.

    Returns
    -------
    dict
        HTML by the name of its file: first the run sheet, then the sheets.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("fi"); list(pages())
    ['ajosuunnitelma.html', 'tulosteet.html']
    """
    plan, told = day(), numbers()
    style = (TEMPLATE / "style.css").read_text(encoding="utf-8")
    environment = Environment(
        loader=FileSystemLoader(TEMPLATE), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    environment.filters["prose"] = lambda text: _prose(text.format_map(told))
    facts = {
        "day": plan, "words": plan["words"], "sheets": sheets(), "lang": language(), "style": style,
        "style_hash": base64.b64encode(hashlib.sha256(style.encode()).digest()).decode("ascii"),
    }  # fmt: skip
    return {plan[name]: environment.get_template(f"{name}.html.j2").render(facts) for name in ("run_sheet", "sheets")}


def write_pages(folder: Path) -> list[Path]:
    """Write both pages into a folder, in the reader's language.

    Parameters
    ----------
    folder : Path
        Made if it is not there. A page that is there already is never touched.

    Returns
    -------
    list of Path
        The run sheet and the sheets.

    Raises
    ------
    DataError
        If one of the pages is there already or the folder cannot be written into.

    Examples
    --------
    >>> import tempfile
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     [path.name for path in write_pages(Path(folder))]
    ['run-sheet.html', 'sheets.html']
    """
    folder = folder.expanduser()
    made = {folder / name: html for name, html in pages().items()}
    for path in made:
        if path.exists():
            raise DataError(N_("The file {file} already exists. Give another folder."), file=path)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path, html in made.items():
            with path.open("x", encoding="utf-8") as file:
                file.write(html)
    except OSError as denied:
        raise DataError(
            N_("The pages cannot be written into the folder {folder}. Check that you may write there."), folder=folder
        ) from denied
    return list(made)


def _prose(text: str) -> str:
    """A text as HTML: `code` and *words of the screen* marked, each line on a line of its own."""
    marked = _EMPHASIS.sub(r"<em>\1</em>", _CODE.sub(r"<code>\1</code>", escape(text, quote=False)))
    return marked.replace("\n", "<br>")
