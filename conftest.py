"""What pytest leaves alone, what it begins with and how it keeps house: a lesson's page is a source, not a module."""

import gc
import os
import sys

import pytest

# What was compiled is kept: without, each kernel and each other process of a test compiles all that it uses anew,
# which takes longer than what it is started for.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

collect_ignore_glob = ["asiakkuus_lib/lessons/*/lesson.py", "tests/new_lesson/*"]

# The files that take longest, by what they took: begun last, one of them would keep one core busy and the others idle.
LONGEST = ("test_report", "test_findings", "test_every_lesson", "test_new_lesson", "test_record", "test_summary",
           "test_privacy", "test_rows", "test_clv_report", "test_in_process")  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest files first, and leave the others in their order."""
    place = {name: at for at, name in enumerate(LONGEST)}
    items.sort(key=lambda item: place.get(item.path.stem, len(LONGEST)))


def pytest_collection_finish() -> None:
    """What has been imported stays: the collector of garbage need not look through it again and again.

    It took a fifth of the tests' time.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
