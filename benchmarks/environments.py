"""Environments of the peers, made when first needed and made anew when their pins change."""

import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
CACHE = HERE / ".peers"


def pins(peer: str) -> Path:
    """The requirements of a peer."""
    return HERE / "peers" / f"{peer}.txt"


def python_of(peer: str) -> Path:
    """The Python of a peer's environment.

    Parameters
    ----------
    peer : str
        "lifetimes" or "pymc-marketing".
    """
    folder = CACHE / peer
    python, ready = folder / "bin" / "python", folder / "made-from.txt"
    made_from = f"{sys.version}\n{pins(peer).read_text('utf-8')}"
    if not ready.exists() or ready.read_text("utf-8") != made_from:
        print(f"  an environment for {peer}", file=sys.stderr, flush=True)
        shutil.rmtree(folder, ignore_errors=True)
        for command in making(folder, python, pins(peer)):
            subprocess.run(command, check=True)
        ready.write_text(made_from, encoding="utf-8")
    return python


def making(folder: Path, python: Path, requirements: Path) -> list[list[str]]:
    """Commands that make an environment: of uv where it is installed, else of Python itself."""
    uv = shutil.which("uv")
    if uv:
        return [
            [uv, "venv", "--quiet", "--python", sys.executable, str(folder)],
            [uv, "pip", "install", "--quiet", "--python", str(python), "-r", str(requirements)],
        ]
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    return [[sys.executable, "-m", "venv", str(folder)], [*pip, "-r", str(requirements)]]
