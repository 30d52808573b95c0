"""A real console, without a hub, whose copy of the CRM is the big store.

Run by itself it prints what such a console keeps in memory, in MiB, after the calls of an hour.
"""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import big_store
from PySide6.QtCore import QEventLoop, QTimer

from agent_console.clock import utc_now
from agent_console.domain.call import Call
from agent_console.ids import CallId, new_id
from agent_console.paths import Profile
from agent_console.security.wrapped_key import wrap
from agent_console.wire.codec import encode
from agent_console.wire.event import CallEvent
from ui.app import Console, application

_PASSPHRASE = "only for measuring"
_OPENED_MS = 60_000
CALLS = 30


def profile_on(customers: int, folder: Path, *, is_own: bool) -> Profile:
    """Return a profile in *folder* whose copy of the CRM is the big store, made if it is not.

    With *is_own* it is a file of its own that may be written to.
    """
    big_store.opened(customers).close()
    profile = Profile(folder)
    if is_own:
        shutil.copyfile(big_store.path_of(customers), profile.cache)
    else:
        profile.cache.symlink_to(big_store.path_of(customers))
    profile.key_file.write_bytes(encode(wrap(big_store.KEY, _PASSPHRASE)))
    return profile


@contextmanager
def console_on(customers: int, *, is_own: bool = False) -> Iterator[Console]:
    """Open a console on the big store and yield it when it is ready for calls; see `profile_on`."""
    application()
    with TemporaryDirectory(prefix="agent-console-", dir=big_store.FOLDER) as name:
        console = Console(profile_on(customers, Path(name), is_own=is_own), passphrase=_PASSPHRASE)
        loop = QEventLoop()
        console.starting.opened.connect(loop.quit)
        QTimer.singleShot(_OPENED_MS, loop.quit)
        console.window.resize(1440, 900)
        console.show()
        loop.exec()
        if console.starting.wiring is None:
            sys.exit("the console did not open")
        try:
            yield console
        finally:
            console.close()


def ring_of(rank: int) -> CallEvent:
    """Return a call that customer *rank* makes now."""
    call = Call(
        id=CallId(new_id()),
        from_number=big_store.phone(rank),
        to_number="+18005550100",
        rung_at=utc_now(),
    )
    return CallEvent(call=call, hub_at=call.rung_at)


def memory_mb() -> float:
    """Return what this process keeps in memory now."""
    for line in Path("/proc/self/status").read_text("utf-8").splitlines():
        if line.startswith("VmRSS"):
            return round(int(line.split()[1]) / 1024, 1)
    return 0.0


def main(customers: int) -> int:
    """Take calls, those with the longest histories among them, and print the memory."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with console_on(customers) as console:
        ears = console.starting.wiring
        for rank in (*big_store.BUSY, *range(3, CALLS + 3)):
            if ears is not None:
                ears._on_call_heard(ring_of(rank), 0.0)
            application().processEvents()
        sys.stdout.write(f"{memory_mb()}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
