"""Who listens to the event streams of this process."""

from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from anyio import CancelScope, to_thread

from agent_console.ids import AgentId


class Here:
    """Counts streams by agent. All streams of one hub run in one event loop."""

    def __init__(self) -> None:
        self._streams: Counter[AgentId] = Counter()

    @asynccontextmanager
    async def listening(self, agent: AgentId, left: Callable[[], None]) -> AsyncIterator[None]:
        """Hold this while a stream of *agent* is open; *left* is called, in a thread, at the last.

        Also when the stream was cancelled: that is how a broken line ends.
        """
        self._streams[agent] += 1
        try:
            yield
        finally:
            self._streams[agent] -= 1
            if not self._streams[agent]:
                del self._streams[agent]
                with CancelScope(shield=True):
                    await to_thread.run_sync(left)
