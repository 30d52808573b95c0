"""The connection of a desk: what its threads do when the hub is reached, or is not."""

import contextlib
import time
from typing import TYPE_CHECKING

from agent_console.cti.hub_stream import HubStream
from agent_console.desk import contact, people_here
from agent_console.desk.wiping import Wiping
from agent_console.errors import (
    ConsoleError,
    NotAdmitted,
)
from agent_console.logs import area
from agent_console.sync.coaching import CoachingPost
from agent_console.sync.guidance import (
    Guidance,
    kept_learning,
    kept_playbooks,
)
from agent_console.sync.status import Link
from agent_console.sync.telling import tell_deeds
from agent_console.sync.worker import Beside, SyncWorker
from agent_console.wire.codec import encode

if TYPE_CHECKING:
    from agent_console.bootstrap.desk import Desk, Ears
    from agent_console.crm.hub import Hub

_log = area("start")
_MEETS_EVERY_S = 600.0
"""So often a desk that hears no event stream asks who it works for."""


class Line:
    """The threads of a connected desk, from `start` to `stop`."""

    def __init__(self, desk: "Desk", hub: "Hub", ears: "Ears") -> None:
        self._desk = desk
        self._hub = hub
        self._ears = ears
        self._is_admitted = not desk.policy.roles
        self._engine = desk.engine(hub)
        self.worker = SyncWorker(
            self._engine,
            cache=desk.files.cache,
            journal=desk.files.journal,
            clock=desk.clock,
            report=ears.status,
            settings=desk.settings.sync,
            beside=Beside(first=self._admit, then=self._after_cycle, at_last=self._at_last),
        )
        self._hears = False
        self._meets_at_s = time.monotonic()
        self._coaching = CoachingPost(hub, desk.files.cache, desk.clock, desk.coached)
        self._wiping = Wiping(desk.files.journal, hub, desk.wipe_ordered or log_wish)
        self._guidance = Guidance(
            hub, desk.files.journal, clock=desk.clock, changed=lambda: guide(desk)
        )
        self._stream = HubStream(
            lambda after: hub.events(after=after),
            heard=ears.heard,
            nudged=self.worker.nudge,
            connected=self._on_connected,
            colleagues=desk.presences_heard,
        )

    def start(self) -> None:
        """Begin to sync, and to listen once it is known that this computer is for whoever asks."""
        self.worker.start()
        if self._is_admitted:
            self._stream.start()

    def _admit(self) -> None:
        """Let nothing of the hub in before it is known that this computer is for whoever asks."""
        if self._is_admitted:
            return
        try:
            self._desk.admit(self._hub.me())
        except NotAdmitted:
            self._stream.stop()
            self._hub.stop_listening()
            raise
        self._is_admitted = True
        self._stream.start()

    def stop(self) -> None:
        """End both; may wait for the page or batch under way."""
        self._stream.stop()
        self._hub.stop_listening()
        self.worker.stop()
        self._stream.join()

    def _on_connected(self, is_connected: bool) -> None:  # noqa: FBT001 called by the stream
        self._hears = is_connected
        if is_connected:
            self._meet()
            with contextlib.suppress(ConsoleError):
                self._guidance.refresh(now=True)
        self.worker.nudge()

    def _meet(self) -> None:
        """Learn who is signed in, what they may do, and whether this desk is to be emptied."""
        self._meets_at_s = time.monotonic() + _MEETS_EVERY_S
        with contextlib.suppress(ConsoleError):
            agent = self._hub.me()
            self._desk.admit(agent)
            self._desk.files.journal.remember("agent", encode(agent).decode())
            self._ears.agent(self._desk.agent)
            people_here.remember(self._desk.profile, agent.name)
            rights = encode(self._hub.rights()).decode()
            self._desk.files.journal.remember("policy", rights)
        with contextlib.suppress(ConsoleError):
            policy = self._hub.sign_in_ways().unlock
            contact.made(self._desk.files.journal, policy, at=self._desk.clock())
        self._wiping.signed_in()

    def _after_cycle(self) -> None:
        with contextlib.suppress(ConsoleError):  # what is not taken now is told with the next cycle
            tell_deeds(self._desk.files.journal, self._hub)
        is_told = self._desk.agent.id in self._engine.told_of
        with contextlib.suppress(ConsoleError):  # as above
            self._coaching.refresh(now=is_told)
            self._engine.told_of.clear()

    def _at_last(self, link: Link) -> None:
        if link is Link.SIGNED_OUT:
            self._wiping.signed_out()
        if link is not Link.ONLINE:
            return
        if not self._hears and time.monotonic() >= self._meets_at_s:
            self._meet()
        contact.go_on(self._desk.files.journal, at=self._desk.clock())
        self._wiping.agreed()
        with contextlib.suppress(ConsoleError):
            self._guidance.refresh()


def log_wish() -> None:
    """Say in the log that these files are to go, where nobody is there to be told."""
    _log.warning("the hub wants the files of this person removed: open the console to do it")


def guide(desk: "Desk") -> None:
    """Make the engine for the next step ready with what is kept here: some hundredths of a second.

    Without playbooks of a hub the one the program comes with counts.
    """
    kept = kept_playbooks(desk.files.journal).playbooks
    desk.files.next_step.warm(
        [one.playbook for one in kept], kept_learning(desk.files.journal), on=desk.clock().date()
    )
