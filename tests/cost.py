"""What each lesson costs: CPU seconds of its tests, with those of their kernels and browsers.

    python -m pytest -p tests.cost tests/test_rfm.py      after any run of tests
    make cost                                             the whole budget

A test belongs to the lesson that its id names, by number or by word; the others are shared by all lessons.
"""

import re
from collections import Counter
from pathlib import Path

import psutil
import pytest

STEMS = sorted(path.stem for path in (Path(__file__).parent.parent / "notebooks" / "en").glob("*.ipynb"))
SHARED = "shared"
_spent: Counter[str] = Counter()


def lesson_of(test: str) -> str:
    """The lesson that a test is of.

    >>> lesson_of("tests/test_lesson_06.py::test_x"), lesson_of("tests/test_report.py::test_x[rfm-fi]")
    ('06', '06')
    >>> lesson_of("notebooks/fi/08_clv.ipynb::Cell 3"), lesson_of("tests/test_read.py::test_x")
    ('08', 'shared')
    """
    for stem in STEMS:
        number, _, word = stem.rpartition("_") if stem.isalpha() else stem.partition("_")
        numbered = rf"(?<![A-Za-z\d])(l|lesson_)?{number}[_.\]-]|" if number else ""
        if re.search(rf"{numbered}(?<![a-z]){word}(?![a-z])", test):
            return number or word
    return SHARED


def cpu() -> float:
    """Seconds of this process and of all that it has started."""
    this = psutil.Process()
    seconds = sum(this.cpu_times()[:4])  # its own, and those of what has ended
    for process in this.children(recursive=True):
        try:
            seconds += sum(process.cpu_times()[:2])
        except psutil.Error:  # it has just ended
            continue
    return seconds


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup(item):
    """Begin to count."""
    item.stash[BEGAN] = cpu()
    return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item):
    """Count; a worker of xdist hands it on with its report."""
    try:
        return (yield)
    finally:
        # What a browser's own processes have spent is lost to sight with them.
        item.user_properties.append(("cpu", max(0.0, cpu() - item.stash[BEGAN])))


BEGAN = pytest.StashKey[float]()


def pytest_runtest_logreport(report):
    """Add up."""
    if report.when == "teardown":
        _spent[lesson_of(report.nodeid)] += dict(report.user_properties).get("cpu", 0.0)


def pytest_terminal_summary(terminalreporter):
    """Tell."""
    terminalreporter.section("CPU seconds of each lesson")
    for lesson, seconds in sorted(_spent.items()):
        terminalreporter.write_line(f"{lesson:8} {seconds:8.1f}")
    terminalreporter.write_line(f"{'all':8} {sum(_spent.values()):8.1f}")
