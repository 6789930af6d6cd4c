"""Folders for what does not fit in memory: of one process each, and none is left for good."""

import os
import subprocess
import sys
import tempfile

import psutil
import pytest

from asiakkuus_lib.reading import scratch

CODE = "import os, signal; from asiakkuus_lib.reading.scratch import scratch; print(scratch(), flush=True); {end}"
KILLED = "os.kill(os.getpid(), signal.SIGKILL)"


def left_by(temp, end: str) -> list[str]:
    """What stands in a temporary folder after a process that made its scratch folder in it."""
    environ = {**os.environ, "TMPDIR": str(temp), "TMP": str(temp), "TEMP": str(temp)}
    subprocess.run([sys.executable, "-c", CODE.format(end=end)], env=environ, check=False, stdout=subprocess.DEVNULL)
    return [path.name for path in temp.iterdir()]


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise on Windows")
def test_what_a_killed_process_left_is_cleared_by_the_next(tmp_path):
    assert len(left_by(tmp_path, KILLED)) == 1
    assert len(left_by(tmp_path, KILLED)) == 1
    assert left_by(tmp_path, "pass") == []


def test_only_folders_of_processes_that_are_gone_are_taken_away(tmp_path):
    gone = next(pid for pid in range(4_000_000, 4_100_000) if not psutil.pid_exists(pid))
    alive = scratch.scratch_prefix()
    dead = alive.replace(f"-{os.getpid()}-", f"-{gone}-")
    mine = tempfile.mkdtemp(prefix=alive, dir=tmp_path)
    stays = {mine.rpartition(os.sep)[2]}
    for name in (f"asiakkuus-{gone}-abc", f"asiakkuus-00000000-{gone}-abc", f"{dead}a.b", f"other-{dead}abc", "asiakkuus-kurssi"):
        (tmp_path / name).mkdir()
        stays.add(name)
    (tmp_path / f"{dead}link").symlink_to(tmp_path / "asiakkuus-kurssi", target_is_directory=True)
    stays.add(f"{dead}link")
    (tmp_path / f"{dead}abc_12").mkdir()
    (tmp_path / f"{dead}abc_12" / "spilled.tmp").write_text("rows", "utf-8")
    scratch.clear_up(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == stays
    scratch.clear_up(tmp_path / "nowhere")
