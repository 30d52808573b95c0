"""Hears everything that a desk reports, where there is no window."""

import threading
from collections.abc import Callable

from agent_console.bootstrap import Desk
from agent_console.domain.agent import Agent
from agent_console.sync.status import Link, SyncStatus
from agent_console.wire.event import CallEvent

_PATIENCE_S = 30.0


def is_online(status: SyncStatus) -> bool:
    """Tell whether desk and hub have agreed."""
    return status.link is Link.ONLINE


class Listener:
    """Hears everything that the desk reports, and waits for what a test expects."""

    def __init__(self) -> None:
        self.said: list[SyncStatus] = []
        self._more = threading.Condition()

    def heard(self, event: CallEvent, /) -> None:
        """Nobody rings here."""

    def agent(self, agent: Agent, /) -> None:
        """Everybody knows who works here."""

    def show(self) -> None:
        """There is no window."""

    def status(self, status: SyncStatus, /) -> None:
        with self._more:
            self.said.append(status)
            self._more.notify_all()

    def waits_for(
        self, is_it: Callable[[SyncStatus], bool], what: str, *, after: int = 0, times: int = 1
    ) -> None:
        with self._more:
            happened = self._more.wait_for(
                lambda: sum(map(is_it, self.said[after:])) >= times, _PATIENCE_S
            )
        assert happened, f"{what} did not happen: {[str(one.link) for one in self.said]}"

    def waits_until_all_is_sent(self, desk: Desk) -> None:
        def is_sent() -> bool:
            return is_online(self.said[-1]) and not desk.files.journal.entries()

        with self._more:
            assert self._more.wait_for(is_sent, _PATIENCE_S), self.said[-3:]
