"""Lets the newest version that works here run. Asked by the installed program, before all else.

A version on trial that ends twice before its files were open is given up, and the one before runs
again. During a call nothing new is tried, also where the program died and is started again.
"""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from agent_console.desk.updates.place import Place, Standing
from agent_console.domain.version import order
from agent_console.errors import BadInput

_TRIES_WITH = "desk"
"""Only who opens the console can tell whether a version works."""
_ASKS = frozenset({"-h", "--help"})
_STAYS = "hub"
"""A hub is updated by whoever runs it, not by what somebody at a desk fetched."""
_BUILDERS = "_PYI_"
"""What the names begin with that a built program finds in its environment."""


def hand_over(words: Sequence[str], *, own: str, place: Place | None = None) -> None:
    """Run the version that is wanted in the place of this one (*own*) and do not return.

    Returns where this one is to run.
    """
    if words[:1] == [_STAYS]:
        return
    place = place or Place()
    is_trial = words[:1] == [_TRIES_WITH] and _ASKS.isdisjoint(words)
    version = to_run(place, own=own, process=os.getpid(), is_trial=is_trial)
    if version is None:
        return
    program = place.of(version) / Path(sys.executable).name
    try:
        _become(program, words)
    except OSError:
        # It cannot be run here at all (a system that runs nothing from home folders, for example).
        with suppress(OSError):
            place.change(lambda one: one.without_ready() if one.ready == version else one)


def to_run(place: Place, *, own: str, process: int, is_trial: bool) -> str | None:
    """Return the version to run; None: *own*, the installed one.

    *is_trial*: this start shows whether the version works; *process* is the one it runs in.
    """
    standing = place.standing()
    if not _is_newer(standing.wanted, own):
        return None
    may_try = is_trial and not place.is_on_call

    def begun(known: Standing) -> Standing:
        if known.trying and (known.process == process or not _is_alive(known.process)):
            known = known.came_to_nothing()
        is_first = may_try and not known.trying and _is_newer(known.ready, own)
        return known.began(process) if is_first else known

    try:
        standing = place.change(begun)
    except OSError:
        may_try = False  # a trial that cannot be noted could not be given up either
    if may_try and _is_newer(standing.ready, own):
        return standing.ready
    return standing.current if _is_newer(standing.current, own) else None


def _is_newer(version: str, own: str) -> bool:
    try:
        return bool(version) and order(version) > order(own)
    except BadInput:
        return False


def _become(program: Path, words: Sequence[str]) -> None:
    if sys.platform == "win32":
        # Windows has no exec: a console that waits for us must not come back before we are done.
        sys.exit(subprocess.call([str(program), *words], env=environment(os.environ)))  # noqa: S603 it was checked when it came
    os.execve(program, [str(program), *words], environment(os.environ))  # noqa: S606 it was checked when it came


def environment(ours: Mapping[str, str]) -> dict[str, str]:
    """Return what another built program is to find, without what the builder set for this one."""
    theirs = {name: value for name, value in ours.items() if not name.startswith(_BUILDERS)}
    if len(theirs) < len(ours):
        before = theirs.pop("LD_LIBRARY_PATH_ORIG", None)
        theirs.pop("LD_LIBRARY_PATH", None)
        if before is not None:
            theirs["LD_LIBRARY_PATH"] = before
    return {**theirs, "PYINSTALLER_RESET_ENVIRONMENT": "1"}


def _is_alive(process: int) -> bool:
    if sys.platform == "win32":
        import ctypes

        still_active, may_ask = 259, 0x1000
        kernel = ctypes.windll.kernel32
        if not (opened := kernel.OpenProcess(may_ask, False, process)):
            return False
        code = ctypes.c_ulong()
        kernel.GetExitCodeProcess(opened, ctypes.byref(code))
        kernel.CloseHandle(opened)
        return code.value == still_active
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
