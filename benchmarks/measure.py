"""Run contenders in turn, each in a fresh process, and keep their figures.

Nothing large is imported here: on Linux a child's peak memory is at least what its parent held.
"""

import json
import math
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TOP = Path(__file__).resolve().parent.parent
GIB = 1 << 30


@dataclass(frozen=True)
class Figures:
    """What the runs of one contender took."""

    seconds: tuple[float, ...]
    peaks: tuple[int, ...]

    @property
    def median(self) -> float:
        """Median seconds."""
        return statistics.median(self.seconds)

    @property
    def best(self) -> float:
        """Least seconds."""
        return min(self.seconds)

    @property
    def peak(self) -> float:
        """Median peak memory in bytes."""
        return statistics.median(self.peaks)


def ask(command: Sequence[str]) -> dict[str, Any]:
    """The answer of a fresh process: the JSON on the last line that it prints."""
    done = subprocess.run(command, cwd=TOP, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"benchmarks: exit code {done.returncode} from {' '.join(command)}")
    return json.loads(done.stdout.splitlines()[-1])


def contest(contenders: Mapping[str, Sequence[str]], runs: int) -> dict[str, Figures]:
    """Figures of every contender; stops if they tell different facts of the same data.

    Parameters
    ----------
    contenders : mapping of name to command
    runs : int
        How often each is run, always in turn.
    """
    answers: dict[str, list[dict[str, Any]]] = {name: [] for name in contenders}
    for run in range(runs):
        for name, command in contenders.items():
            answer = ask(command)
            answers[name].append(answer)
            took = answer["figures"]
            line = f"  {name}, run {run + 1}: {took['seconds']:.3f} s, {took['peak'] / GIB:.2f} GiB"
            print(line, file=sys.stderr, flush=True)
    told = {f"{name}, run {i}": one["facts"] for name, ran in answers.items() for i, one in enumerate(ran, 1)}
    refuse_different(told)
    return {
        name: Figures(
            tuple(one["figures"]["seconds"] for one in ran),
            tuple(one["figures"]["peak"] for one in ran),
        )
        for name, ran in answers.items()
    }


def refuse_different(facts: Mapping[str, Mapping[str, float]]) -> None:
    """Stop unless all who tell a fact tell the same.

    Sums of floats depend on their order: one part in a billion is forgiven.
    """
    for key in sorted({key for told in facts.values() for key in told}):
        values = {name: told[key] for name, told in facts.items() if key in told}
        first = next(iter(values.values()))
        if not all(math.isclose(value, first, rel_tol=1e-9) for value in values.values()):
            raise SystemExit(f"benchmarks: different numbers for {key}: {values}")
