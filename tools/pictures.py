"""Pictures of the real thing for the READMEs: python tools/pictures.py

A lesson and an exercise in JupyterLab, a report and the overview of all reports, in both languages: `docs/pictures/`.
It needs Chromium, and takes about two minutes. Nothing of the reader's own is touched: the copy of the course, the
settings of JupyterLab and the reports are in a folder of their own, which is removed.
"""

import io
import json
import secrets
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import Request, urlopen

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from asiakkuus_lib.cli import run
from asiakkuus_lib.lab import environment
from asiakkuus_lib.learn.workbook import make_workbook
from asiakkuus_lib.locale import languages, use_language

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "pictures"
WIDTH, HEIGHT = 1180, 820
COLOURS = 96
PATIENCE = 180_000  # milliseconds for a notebook to run from top to bottom
LESSON = "06_rfm"
# What is looked at: a control that has been moved, and an answer that went a common way wrong.
CONTROL, TASK, ANSWER = "explore(frequency_scores", "recency_days =", "(date(2024, 6, 13) - date(2023, 1, 12)).days"
CHECK = 'check("06.A1"'


def main() -> int:
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        top = Path(name)
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        FOLDER.mkdir(parents=True, exist_ok=True)
        for lang in languages():
            reports = top / lang / "reports"
            if run(["report", "all", "--lang", lang, "--out", str(reports)]):
                return 1
            for report in ("rfm", "overview"):
                keep(_page(browser, (reports / f"{report}.html").as_uri()), f"{report}-{lang}")
        with _lab(top) as (address, course):
            for lang in languages():
                lesson = _notebook(browser, address, course, f"notebooks/{lang}/{LESSON}.ipynb")
                lesson.run_all()
                lesson.look_at(CONTROL)
                keep(lesson.page, f"lesson-{lang}")
                exercise = _notebook(browser, address, course, f"exercises/{lang}/{LESSON}.ipynb")
                exercise.answer()
                keep(exercise.page, f"exercise-{lang}")
        browser.close()
    return 0


def keep(page: Page, name: str) -> None:
    """What the window shows, in few colours, so that the file is small."""
    image = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    path = FOLDER / f"{name}.png"
    image.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
    print(f"{path.name}: {image.width} x {image.height}, {path.stat().st_size / 1000:.0f} kB")
    page.context.close()


def _page(browser: Browser, address: str) -> Page:
    page = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}).new_page()
    page.goto(address)
    return page


class _Notebook:
    """A notebook open in JupyterLab, without the panels beside it."""

    def __init__(self, page: Page, cells: list[dict]) -> None:
        self.page, self.cells = page, cells
        self.view = page.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Notebook")
        self.view.locator(".jp-Cell").nth(len(cells) - 1).wait_for(state="attached", timeout=PATIENCE)
        page.locator("#jp-main-statusbar", has_text="Idle").wait_for(timeout=PATIENCE)
        page.keyboard.press("ControlOrMeta+b")

    def cell(self, text: str) -> int:
        """Place of the first code cell with a text in it."""
        code = (place for place, cell in enumerate(self.cells) if cell["cell_type"] == "code")
        return next(place for place in code if text in "".join(self.cells[place]["source"]))

    def run_all(self) -> None:
        self.page.get_by_role("menuitem", name="Run", exact=True).click()
        self.page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
        last = max(place for place, cell in enumerate(self.cells) if cell["cell_type"] == "code")
        shown = self.view.locator(".jp-Cell").nth(last).locator(".jp-OutputArea-output").first
        shown.wait_for(state="attached", timeout=PATIENCE)

    def look_at(self, text: str) -> None:
        """Bring the output of a cell, with the control in it, onto the page."""
        cell = self.view.locator(".jp-Cell").nth(self.cell(text))
        cell.locator(".jupyter-widgets").first.scroll_into_view_if_needed(timeout=PATIENCE)
        handle = cell.locator("[role=slider]").first
        handle.focus()
        for _step in range(2):
            self.page.keyboard.press("ArrowRight")
        cell.evaluate("cell => cell.scrollIntoView({block: 'start'})")
        self.page.wait_for_timeout(1500)

    def answer(self) -> None:
        """Answer the first task as many do, and have it checked."""
        cells = self.view.locator(".jp-Cell")
        for place in (1, self.cell(TASK), self.cell(CHECK)):
            cells.nth(place).locator(".cm-content").click()
            if place == self.cell(TASK):
                self.page.keyboard.press("ControlOrMeta+a")
                self.page.keyboard.type(f"{TASK} {ANSWER}")
            self.page.keyboard.press("ControlOrMeta+Enter")
            self.page.wait_for_timeout(500)
        cells.nth(self.cell(CHECK)).locator("[role=status]").first.wait_for(state="attached", timeout=PATIENCE)
        cells.nth(2).evaluate("cell => cell.scrollIntoView({block: 'start'})")
        self.page.wait_for_timeout(500)


def _notebook(browser: Browser, address: str, course: Path, path: str) -> _Notebook:
    url, _mark, token = address.partition("?")
    page = _page(browser, f"{url}lab/workspaces/{secrets.token_hex(4)}/tree/{path}?{token}")
    return _Notebook(page, json.loads((course / path).read_text(encoding="utf-8"))["cells"])


@contextmanager
def _lab(top: Path) -> Iterator[tuple[str, Path]]:
    """JupyterLab on a student's copy of the course: its address with the token, and the copy."""
    course, token = top / "course", secrets.token_hex(16)
    use_language("fi")
    make_workbook(course)
    places = ("HOME", "IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "MPLCONFIGDIR")
    own = {name: str(top / name.lower()) for name in places} | {"JUPYTER_PREFER_ENV_PATH": "1"}
    for name in places:
        Path(own[name]).mkdir()
    server = subprocess.Popen(
        [
            sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ip=127.0.0.1",
            f"--IdentityProvider.token={token}", f"--ServerApp.root_dir={course}", "--LabApp.news_url=None",
            "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
        ],
        cwd=course, env={**environment(), **own}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield _address(server, Path(own["JUPYTER_RUNTIME_DIR"]), token), course
    finally:
        server.terminate()
        server.wait(timeout=30)


def _address(server: subprocess.Popen, runtime: Path, token: str) -> str:
    facts = runtime / f"jpserver-{server.pid}.json"
    while server.poll() is None:
        try:
            url = str(json.loads(facts.read_text())["url"])
            with urlopen(Request(f"{url}api/status", headers={"Authorization": f"token {token}"}), timeout=5):
                return f"{url}?token={token}"
        except (OSError, URLError, ValueError, KeyError):
            time.sleep(0.3)
    raise RuntimeError("JupyterLab did not start")


if __name__ == "__main__":
    sys.exit(main())
