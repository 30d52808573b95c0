"""Does something again and again, until it is told to stop."""

import signal
import sys
import time
from collections.abc import Callable
from typing import NoReturn

from agent_console.errors import BadInput, ConsoleError


def follow(once: Callable[[], object], *, every_s: float) -> NoReturn:
    """Call *once* for ever, *every_s* seconds apart; what the world does wrong is told, not raised.

    Wrong settings stay wrong: `BadInput` ends it. So do SIGTERM and Ctrl-C, as cleanly.
    """
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    while True:
        try:
            once()
        except BadInput:
            raise
        except ConsoleError as exc:
            sys.stderr.write(f"agent-console: {exc}. {exc.advice}\n")
        sys.stdout.flush()
        time.sleep(max(0.01, every_s))
