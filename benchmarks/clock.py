"""Time one piece of work in a fresh process. Of the standard library alone: peers use it too."""

import json
import resource
import sys
import time
from collections.abc import Callable, Mapping
from typing import Any


def timed(work: Callable[[], Any], warm_ups: int = 0) -> tuple[Any, dict[str, float]]:
    """The result of some work, and its wall seconds and the peak memory of the process in bytes."""
    for _ in range(warm_ups):
        work()
    begin = time.perf_counter()
    result = work()
    seconds = time.perf_counter() - begin
    return result, {"seconds": seconds, "peak": peak()}


def peak() -> int:
    """Most memory that this process or one of its own children has held, in bytes."""
    most = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return most if sys.platform == "darwin" else most * 1024


def tell(figures: Mapping[str, float], facts: Mapping[str, Any]) -> None:
    """Hand figures and facts over to the process that asked."""
    print(json.dumps({"figures": figures, "facts": facts}))
