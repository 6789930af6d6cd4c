"""What pytest leaves alone, and how it keeps house: the page of a lesson is a source of a notebook, not a module."""

import gc

collect_ignore_glob = ["asiakkuus_lib/lessons/*/lesson.py", "tests/new_lesson/*"]


def pytest_collection_finish() -> None:
    """What has been imported stays: the collector of garbage need not look through it again and again.

    It took a fifth of the tests' time.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
