"""The kernel of a report: always the Python that runs the command."""

import subprocess
import sys
from typing import Any

from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager

# Without the debugger, which is a third of a kernel's start: nobody sets a breakpoint in a report.
_LAUNCH = """\
import sys
sys.modules["debugpy"] = None
import runpy
runpy.run_module("ipykernel_launcher", run_name="__main__", alter_sys=True)
"""


class ThisPython(AsyncKernelManager):
    """Start kernels with this very interpreter.

    A kernel spec called `python3` may belong to any other installation on the machine, one where
    the course is not installed; a report must not depend on it.
    """

    @property
    def kernel_spec(self) -> KernelSpec:
        """How to start the kernel."""
        return KernelSpec(
            argv=[sys.executable, "-c", _LAUNCH, "-f", "{connection_file}", "--log-level=ERROR"],
            display_name="Python 3",
            language="python",
        )

    async def start_kernel(self, **options: Any) -> None:  # type: ignore[override]  # as jupyter_client's own async one
        """Start it quietly: what it has to say comes as messages, not on the user's terminal."""
        await super().start_kernel(**{"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, **options})
