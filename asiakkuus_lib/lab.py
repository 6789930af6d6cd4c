"""Open the course in JupyterLab."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from asiakkuus_lib.data import bundled

COPY = "asiakkuus-kurssi"


def course_folder(home: Path) -> Path:
    """Where a reader works: the checkout itself, or a copy of what an installed wheel carries.

    A wheel lies among the machine's programs, where nobody should write. The copy is made once,
    into `home`; a file that is there already is never overwritten.

    Parameters
    ----------
    home : Path
        Folder for the copy.
    """
    top = bundled()
    if (top / "course" / "build.py").is_file():
        return top
    copy = home / COPY
    for kind in ("notebooks", "exercises", "solutions"):
        for source in sorted(bundled(kind).rglob("*.ipynb")):
            target = copy / source.relative_to(top)
            if not target.exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, target)
    return copy


def open_lab(lang: str) -> int:
    """Start JupyterLab at the first page of the course; returns its exit code."""
    folder = course_folder(Path.cwd())
    first = f"notebooks/{lang}/00_start.ipynb"
    # As the default address it is also in the link that is printed where no browser opens by itself.
    command = [
        sys.executable, "-m", "jupyterlab", f"--ServerApp.root_dir={folder}", f"--LabApp.default_url=/lab/tree/{first}",
    ]  # fmt: skip
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        # In a container everyone is root, and Jupyter would only refuse.
        command.append("--allow-root")
    # A folder of settings before the reader's own: no pop-up about news over the first page.
    quiet = str(Path(__file__).parent / "lab_config")
    paths = os.pathsep.join(filter(None, (quiet, os.environ.get("JUPYTER_CONFIG_PATH"))))
    plain_words = str(Path(__file__).parent / "lab_config" / "kernel_start.py")
    ours = {"JUPYTER_CONFIG_PATH": paths, "PYTHONSTARTUP": os.environ.get("PYTHONSTARTUP") or plain_words}
    return subprocess.run(command, cwd=folder, check=False, env={**os.environ, **ours}).returncode
