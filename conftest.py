"""What pytest leaves alone: the page of a lesson is a source of a notebook, not a module."""

collect_ignore_glob = ["asiakkuus_lib/lessons/*/lesson.py", "tests/new_lesson/*"]
