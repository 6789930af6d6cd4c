"""Open the course in JupyterLab, on the reader's own copy."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from asiakkuus_lib.learn.workbook import make_workbook, student_folder, tell

COPY = "asiakkuus-kurssi"


def open_lab(lang: str, teacher: bool = False) -> int:
    """Bring the reader's own copy up to date and open it in JupyterLab; returns its exit code.

    Parameters
    ----------
    lang : str
        Language of the first page, "fi" or "en".
    teacher : bool
        Whether the model solutions are in the copy.
    """
    folder = student_folder(Path.cwd(), COPY)
    print("\n".join(tell(make_workbook(folder, solutions=teacher), folder)), flush=True)
    first = f"notebooks/{lang}/00_start.ipynb"
    # As the default address it is also in the link that is printed where no browser opens by itself.
    command = [
        sys.executable, "-m", "jupyterlab", f"--ServerApp.root_dir={folder}", f"--LabApp.default_url=/lab/tree/{first}",
    ]  # fmt: skip
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        # In a container everyone is root, and Jupyter would only refuse.
        command.append("--allow-root")
    with subprocess.Popen(command, cwd=folder, env=environment()) as server, _ending_together(server):
        while True:
            # Ctrl + C reaches JupyterLab too, which asks whether to stop and ends in good order.
            with suppress(KeyboardInterrupt):
                return server.wait()


@contextmanager
def _ending_together(server: subprocess.Popen) -> Iterator[None]:
    """Pass a request to end on to the server: a container that is stopped sends it to us alone."""
    asked = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {one: signal.signal(one, lambda *_: server.terminate()) for one in asked}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


def environment() -> dict[str, str]:
    """What JupyterLab and its kernels are started with: quiet settings, and errors in plain words."""
    # A folder of settings before the reader's own: no pop-up about news over the first page.
    settings = Path(__file__).parent / "lab_config"
    paths = os.pathsep.join(filter(None, (str(settings), os.environ.get("JUPYTER_CONFIG_PATH"))))
    plain_words = os.environ.get("PYTHONSTARTUP") or str(settings / "kernel_start.py")
    return {**os.environ, "JUPYTER_CONFIG_PATH": paths, "PYTHONSTARTUP": plain_words}
