"""A browser, the pages of the report, and a JupyterLab of our own."""

import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.error import URLError
from urllib.request import Request, urlopen

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from asiakkuus_lib.learn.workbook import make_workbook

LANGUAGES = ("fi", "en")
START_UP = 90  # seconds that JupyterLab may take to start


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core."""
    return Path(AXE_FILE_PATH).read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def shots(tmp_path_factory) -> Path:
    """Folder for pictures of what a test saw (see pytest's --basetemp)."""
    return tmp_path_factory.mktemp("shots")


@pytest.fixture(scope="session")
def browser():
    """Debian's chromium, without a window."""
    program = shutil.which("chromium")
    if program is None:
        pytest.skip("chromium is not installed (apt-get install chromium)")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=program,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        yield chromium
        chromium.close()


def elsewhere(work: Callable, *arguments: object):
    """Do something in another thread: cells are run in an event loop, and the browser keeps one in this thread."""
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(work, *arguments).result()


@dataclass(frozen=True)
class Report:
    """A report that has been made: its page and its record."""

    lang: str
    html: Path

    @property
    def record(self) -> dict:
        return json.loads(self.html.with_suffix(".json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def reports(tmp_path_factory) -> Callable[[str, str, bool], Report]:
    """Make a report by its name and language, from the course's data or from a small file; each once."""
    from asiakkuus_lib.cli import run

    folder = tmp_path_factory.mktemp("reports")
    small = folder / "small.csv"
    small.write_text(_small_data(), encoding="utf-8")

    @cache
    def make(name: str, lang: str, of_small_file: bool = False) -> Report:
        out = folder / f"{name}-{lang}-{of_small_file}"
        line = ["report", name, "--lang", lang, "--out", str(out), *(["--data", str(small)] if of_small_file else [])]
        assert elsewhere(run, line) == 0, f"asiakkuus {' '.join(line)}"
        return Report(lang, out / f"{name}.html")

    return make


def _small_data() -> str:
    """Forty customers, a year and a half, no product groups; always the same."""
    rows = ["customer,date,amount"]
    for customer in range(40):
        for visit in range(1 + customer % 7):
            month = (customer * 5 + visit * 2) % 18
            day = 1 + (customer * 3 + visit * 11) % 28
            amount = 20 + customer * 4.5 + visit * 10
            rows.append(f"C{customer:03d},{2024 + month // 12}-{month % 12 + 1:02d}-{day:02d},{amount:.2f}")
    return "\n".join(rows) + "\n"


@dataclass(frozen=True)
class Lab:
    """A running JupyterLab."""

    url: str
    token: str
    folder: Path

    def open(self, browser: Browser, path: str) -> BrowserContext:
        """A browser window with a notebook in it; the page is the context's first."""
        window = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
        # Each window has a workspace of its own, else one would restore the other's tabs.
        window.new_page().goto(f"{self.url}lab/workspaces/{secrets.token_hex(4)}/tree/{path}?token={self.token}")
        return window

    def get(self, path: str):
        """An answer of the server's own interface."""
        request = Request(self.url + path, headers={"Authorization": f"token {self.token}"})
        with urlopen(request, timeout=5) as answer:
            return json.load(answer)

    def end_kernels(self) -> None:
        """End the kernels of this server."""
        for session in self.get("api/sessions"):
            request = Request(
                f"{self.url}api/sessions/{session['id']}",
                method="DELETE",
                headers={"Authorization": f"token {self.token}"},
            )
            urlopen(request, timeout=20).close()


@pytest.fixture(scope="session")
def lab(tmp_path_factory, browser):
    """JupyterLab on a student's copy of the course, with a home, settings and kernels of its own."""
    top = tmp_path_factory.mktemp("lab")
    course = top / "course"
    make_workbook(course)
    token = secrets.token_hex(16)
    environment = _environment(top)
    with (top / "server.log").open("w") as log:
        server = subprocess.Popen(
            [
                sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ip=127.0.0.1",
                # Never another port than this one: somebody else may be answering there.
                f"--port={_free_port()}", "--ServerApp.port_retries=0",
                f"--IdentityProvider.token={token}", f"--ServerApp.root_dir={course}",
                "--LabApp.news_url=None",
                "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
            ],
            cwd=course, env=environment, stdout=log, stderr=subprocess.STDOUT,
        )  # fmt: skip
    try:
        yield _answering(server, top, Lab("", token, course))
    finally:
        _stop(server)


def _environment(top: Path) -> dict[str, str]:
    places = {
        "HOME": "home",
        "IPYTHONDIR": "ipython",
        "JUPYTER_CONFIG_DIR": "config",
        "JUPYTER_DATA_DIR": "data",
        "JUPYTER_RUNTIME_DIR": "runtime",
        "JUPYTERLAB_SETTINGS_DIR": "settings",
        "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
        "MPLCONFIGDIR": "matplotlib",
    }
    for name in places.values():
        (top / name).mkdir()
    settings = top / "settings" / "@jupyterlab" / "apputils-extension"
    settings.mkdir(parents=True)
    quiet = {"fetchNews": "false", "checkForUpdates": False}
    (settings / "notification.jupyterlab-settings").write_text(json.dumps(quiet))
    # The environment's own kernels come first: the one called python3 is then this very Python.
    own = {"JUPYTER_PREFER_ENV_PATH": "1", "JUPYTER_PATH": "", "PYTHONDONTWRITEBYTECODE": "1"}
    others = ("JUPYTER", "ASIAKKUUS")
    inherited = {key: value for key, value in os.environ.items() if not key.startswith(others)}
    return inherited | {key: str(top / name) for key, name in places.items()} | own


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _answering(server: subprocess.Popen, top: Path, lab: Lab) -> Lab:
    """The server's address, from the file that it writes itself, once it answers there."""
    facts = top / "runtime" / f"jpserver-{server.pid}.json"
    deadline = time.monotonic() + START_UP
    while time.monotonic() < deadline and server.poll() is None:
        try:
            found = Lab(json.loads(facts.read_text())["url"], lab.token, lab.folder)
            found.get("api/status")
            return found
        except (OSError, URLError, ValueError, KeyError):
            time.sleep(0.2)
    log = (top / "server.log").read_text(errors="replace")[-2000:]
    raise RuntimeError(f"JupyterLab did not start in {START_UP} seconds:\n{log}")


def _stop(server: subprocess.Popen) -> None:
    """End the server, and with it its kernels."""
    server.send_signal(signal.SIGTERM)
    try:
        server.wait(timeout=20)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()
