"""What one lesson alone must hold."""

from importlib import import_module
from pathlib import Path
from types import ModuleType


def own_tests() -> dict[str, ModuleType]:
    """The module of each lesson's own test, by the lesson's number."""
    paths = sorted(Path(__file__).parent.glob("test_l[0-9][0-9]_*.py"))
    return {path.stem[6:8]: import_module(f"{__name__}.{path.stem}") for path in paths}
