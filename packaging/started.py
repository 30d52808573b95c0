"""What a built program runs first. It does nothing itself."""

import os
import sys


def _let_go_of_libraries() -> None:
    """Give programs that we start the system's libraries: the path to ours is for us alone."""
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if before:
        os.environ["LD_LIBRARY_PATH"] = before


_let_go_of_libraries()
if "multiprocessing" in sys.modules:  # loaded here only where a hub of several processes is built
    import multiprocessing

    multiprocessing.freeze_support()

from agent_console.cli import main  # noqa: E402 - a process of the hub must not get this far

sys.exit(main())
