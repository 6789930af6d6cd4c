"""Run by each kernel of the lab before any cell: an error is told in plain words even on a page not yet begun.

Python calls this file by the variable PYTHONSTARTUP. The course itself is fetched only when there is an error.
"""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType

    from asiakkuus_lib.learn.given import Shell


def plain_words(
    shell: "Shell",
    etype: type[BaseException],
    error: BaseException,
    tb: "TracebackType | None",
    tb_offset: int | None = None,
) -> None:
    """Show an error in plain words, from here on by the course itself."""
    import os
    from pathlib import PurePath

    from asiakkuus_lib.learn import install
    from asiakkuus_lib.learn.friendly import show_error
    from asiakkuus_lib.locale import languages, use_language

    path = PurePath(os.environ.get("JPY_SESSION_NAME", "")).parts  # the notebook that the kernel was started for
    for lang in set(path) & set(languages()):
        use_language(lang)
    install(shell, page="exercise" if "exercises" in path else "lesson")
    show_error(shell, etype, error, tb, tb_offset)


if "IPython" in sys.modules and (shell := sys.modules["IPython"].get_ipython()):
    shell.set_custom_exc((Exception,), plain_words)
    del shell
del sys, plain_words, TYPE_CHECKING
