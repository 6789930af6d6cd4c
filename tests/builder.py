"""The builder of the notebooks: scripts of the checkout, not installed, so their folder has to be known first."""

import sys
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TOP / "tools"))

import build as builder  # noqa: E402
import exercise_pages  # noqa: E402
import gallery  # noqa: E402
import localise  # noqa: E402
import messages  # noqa: E402
import standing  # noqa: E402
from build import Target, build  # noqa: E402

__all__ = ["TOP", "Target", "build", "builder", "exercise_pages", "gallery", "localise", "messages", "standing"]
