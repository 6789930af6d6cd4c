"""Is this machine ready for the course, and what to do if not."""

import sys
import tempfile
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from asiakkuus_lib.errors import N_
from asiakkuus_lib.locale import languages
from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.reading import bundled

OLDEST_PYTHON = (3, 11)


def _python() -> str:
    return "" if sys.version_info >= OLDEST_PYTHON else _("Install Python 3.11 or newer.")


def _packages() -> str:
    from packaging.requirements import Requirement

    wrong = []
    for line in requires("asiakkuus-lib") or []:
        wanted = Requirement(line)
        if wanted.marker and not wanted.marker.evaluate({"extra": ""}):
            continue
        try:
            if not wanted.specifier.contains(version(wanted.name), prereleases=True):
                wrong.append(f"{wanted.name} {version(wanted.name)} ({wanted.specifier})")
        except PackageNotFoundError:
            wrong.append(wanted.name)
    return (
        _("Install the course again; these are missing or too old: {list}.").format(list=", ".join(wrong))
        if wrong
        else ""
    )


def _course() -> str:
    needed = [bundled("data", "datapackage.json")] + [
        bundled("notebooks", lang, "00_start.ipynb") for lang in languages()
    ]
    absent = [path.name for path in needed if not path.is_file()]
    return (
        _("Install the course again; these files are missing: {list}.").format(list=", ".join(absent)) if absent else ""
    )


def _kernel() -> str:
    import nbformat
    from nbclient import NotebookClient

    from asiakkuus_lib.report.kernels import ThisPython

    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell("from asiakkuus_lib import rfm; rfm.SEGMENTS[0]")]
    )
    try:
        NotebookClient(notebook, timeout=90, kernel_manager_class=ThisPython).execute()
    except Exception as problem:  # whatever the machine does wrong is told, never raised
        return _("Notebooks do not run here ({kind}). Install the course again into an environment of its own.").format(
            kind=type(problem).__name__
        )
    return ""


def _writable() -> str:
    try:
        with tempfile.TemporaryDirectory(dir=Path.cwd()):
            return ""
    except OSError:
        return _("You cannot write into this folder. Move to one of your own, or give reports a folder with --out.")


CHECKS: tuple[tuple[str, Callable[[], str]], ...] = (
    ("Python", _python),
    (N_("Libraries"), _packages),
    (N_("Lessons and data"), _course),
    (N_("Running a notebook"), _kernel),
    (N_("Writing into this folder"), _writable),
)


def examine() -> bool:
    """Print what is in order and what is not, with what to do; true if all is well."""
    well = True
    for name, check in CHECKS:
        remedy = check()
        well &= not remedy
        print(f"{'✓' if not remedy else '✗'} {_(name)}{': ' + remedy if remedy else ''}", flush=True)
    print(_("All is ready.") if well else _("Mend what is marked ✗, then run asiakkuus doctor again."))
    return well
