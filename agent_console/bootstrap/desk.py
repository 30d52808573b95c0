"""One person's desk with its files open, and what it says of itself."""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from msgspec.structs import replace

from agent_console.bootstrap.line import Line, log_wish
from agent_console.clock import Clock
from agent_console.cti.local_line import LocalLine
from agent_console.cti.local_ring import home_region
from agent_console.desk import contact
from agent_console.desk.call_work import CallWork
from agent_console.desk.deeds import Deeds
from agent_console.desk.files import Files
from agent_console.desk.session import KeptSession
from agent_console.desk.wiping import Wiping, desk_of, remove
from agent_console.domain.agent import Agent
from agent_console.domain.presence import Presence
from agent_console.errors import (
    BadInput,
    ConsoleError,
    NotAdmitted,
    SignInExpired,
    phrase,
)
from agent_console.ids import AgentId
from agent_console.paths import Profile
from agent_console.policy import Policy
from agent_console.security.refresh_token import RefreshToken
from agent_console.settings import Settings
from agent_console.sync.engine import SyncEngine
from agent_console.sync.guidance import (
    forget_guidance,
)
from agent_console.sync.status import SyncStatus
from agent_console.wire.codec import decode, encode
from agent_console.wire.event import CallEvent
from agent_console.wire.sign_in import Given, Session, UnlockPolicy

if TYPE_CHECKING:
    from agent_console.crm.hub import Hub

_NOBODY = Agent(id=AgentId("unknown"), login="", name="Not signed in")


class Ears(Protocol):
    """Where a running desk reports to. Called from its threads."""

    def heard(self, event: CallEvent, /) -> None:
        """Take in what telephony says of a call."""
        ...

    def show(self) -> None:
        """Bring the window to the front: the program was started a second time."""
        ...

    def status(self, status: SyncStatus, /) -> None:
        """Take in how desk and hub stand."""
        ...

    def agent(self, agent: Agent, /) -> None:
        """Take in who is signed in."""
        ...


@dataclass(slots=True)
class Desk:
    """One person's desk with its files open. Connected to a hub or not, it works."""

    profile: Profile
    settings: Settings
    files: Files
    clock: Clock
    notices: tuple[ConsoleError, ...] = ()
    """What was found wrong with the files and mended while opening."""
    policy: Policy = field(default_factory=Policy)
    """What was decided for this computer."""
    hub: "Hub | None" = None
    presences_heard: Callable[[tuple[Presence, ...]], None] | None = None
    """Told what colleagues do, from the stream's thread; set it before `connect`."""
    coached: Callable[[], None] | None = None
    """Told that there is something new about this person's notes; set it before `connect`."""
    link_opened: Callable[[str], None] | None = None
    """Told the telephone links somebody opens here, from the line's thread; set before `listen`."""
    home_region: Callable[[], str] = home_region
    """Tells where a number without a country code is meant (ISO 3166-1); set before `listen`."""
    wipe_ordered: Callable[[], None] | None = None
    """Told, from any thread, that the hub wants these files removed; set it before `connect`."""
    use_keyring: bool = True
    _session: KeptSession = field(init=False, repr=False)
    _line: "Line | None" = field(default=None, repr=False)
    _local: LocalLine | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        refresh = RefreshToken(self.profile, self.files.journal, use_keyring=self.use_keyring)
        self._session = KeptSession(self.files.journal, refresh, self.settings.hub)
        before = self.files.journal.remembered("hub")
        if self._fixed_address and before and before != self._fixed_address:
            self._move_to(self._fixed_address)

    @property
    def agent(self) -> Agent:
        """Who works here, as the hub said when it was last reached, and where this desk stands."""
        kept = self.files.journal.remembered("agent")
        agent = decode(kept, Agent) if kept else _NOBODY
        if self.policy.station:
            agent = replace(agent, station=self.policy.station)
        elif self.profile.station.is_file():
            agent = replace(agent, station=self.profile.station.read_text("utf-8"))
        return agent

    @property
    def address(self) -> str:
        """Where the hub is: as decided for this computer or chosen at sign-in, else as set."""
        chosen = self._fixed_address or self.files.journal.remembered("hub")
        return chosen or self.settings.hub.address

    @property
    def _fixed_address(self) -> str:
        return self.settings.hub.address if self.policy.is_locked("hub.address") else ""

    @property
    def has_token(self) -> bool:
        """Tell whether somebody has signed in here before."""
        return self._session.is_there

    @property
    def must_contact(self) -> bool:
        """Tell whether the hub has to be asked before these files may be looked into."""
        return self.is_away_too_long or not self.policy.admits(self.agent.role)

    @property
    def is_away_too_long(self) -> bool:
        """Tell whether the hub knew of whoever works here too long ago."""
        days = self.policy.offline_days
        return contact.is_over(self.files.journal, at=self.clock(), most_days=days)

    def admit(self, agent: Agent) -> None:
        """Raise `NotAdmitted` where this computer is not for *agent*."""
        if not self.policy.admits(agent.role):
            sentence = phrase("this computer is not for people who sign in as {role}")
            raise NotAdmitted(sentence, role=agent.role.value)

    @property
    def unlock_policy(self) -> UnlockPolicy:
        """Return what the hub last said of unlocking."""
        return contact.policy_of(self.files.journal)

    def prove(self) -> None:
        """Ask the hub whether whoever is signed in here still is; raises what it says."""
        with contextlib.closing(self.open_hub()) as hub:
            try:
                agent = hub.me()
            except SignInExpired:
                Wiping(self.files.journal, hub, self.wipe_ordered or log_wish).signed_out()
                raise
            self.admit(agent)
            self.files.journal.remember("agent", encode(agent).decode())
            contact.made(self.files.journal, hub.sign_in_ways().unlock, at=self.clock())

    def remove_files(self) -> None:
        """Remove these files for good and tell the hub; nothing can be done with this desk then."""
        hub, report = self.open_hub(), desk_of(self.files.journal)
        with contextlib.suppress(ConsoleError):
            self._session.end()
        self.close()
        remove(self.profile, use_keyring=self.use_keyring)
        with contextlib.closing(hub), contextlib.suppress(ConsoleError):
            hub.ask_orders(replace(report, is_wiped=True))

    def work(self) -> CallWork:
        """Return the agent's calls, with what was unfinished when the program last ended."""
        return CallWork(self.files.journal, self.agent, clock=self.clock)

    def deeds(self) -> Deeds:
        """Return where it is written down whom the agent sees."""
        return Deeds(self.files.journal, self.agent, clock=self.clock)

    def sign_in(self, address: str, token: str) -> None:
        """Remember where the hub is and who we are there."""
        self._refuse_elsewhere(address)
        self._move_to(address)
        self._session.keep_token(token)

    def sign_in_as(self, address: str, session: Session, given: Given) -> None:
        """Remember where the hub is, and that somebody signed in at an issuer.

        Raises `SomebodyElsesWork` if what waits here was written by another person.
        """
        self._session.refuse_another(session)
        self._refuse_elsewhere(address)
        self._move_to(address)
        self._session.keep(session, given)

    def open_hub(self) -> "Hub":
        """Return the hub for whoever is signed in here; whoever asked closes it."""
        from agent_console.crm.hub import Hub

        return Hub(self.address, self._session.token(), settings=self.settings.hub)

    def _refuse_elsewhere(self, address: str) -> None:
        fixed = self._fixed_address
        if fixed and address.strip().rstrip("/") != fixed.rstrip("/"):
            raise BadInput("this computer works with the hub its policy names, and no other")

    def _move_to(self, address: str) -> None:
        if address.strip() != self.files.journal.remembered("hub"):
            self.files.journal.forget_delivered()
            forget_guidance(self.files.journal)
        self.files.journal.remember("hub", address.strip())

    def listen(self, ears: Ears) -> None:
        """Hear what rings on this computer itself; needs no hub."""
        local = LocalLine(
            self.profile,
            heard=ears.heard,
            show=ears.show,
            opened=self.link_opened,
            region=self.home_region,
        )
        if local.start():
            self._local = local

    def connect(self, ears: Ears) -> None:
        """Begin to sync and to listen; returns at once, the hub may be away."""
        self.disconnect()
        self.hub = self.open_hub()
        self._line = Line(self, self.hub, ears)
        self._line.start()

    def disconnect(self) -> None:
        """Stop sync and listening; what waits stays in the journal."""
        if self._line is not None:
            self._line.stop()
            self._line = None
        if self.hub is not None:
            self.hub.close()
            self.hub = None

    def nudge(self) -> None:
        """Something was written here: count it now and send it."""
        if self._line is not None:
            self._line.worker.refresh()
            self._line.worker.nudge()

    def tell(self) -> None:
        """Something was done here that the hub is to write down: tell it now."""
        if self._line is not None:
            self._line.worker.nudge()

    def engine(self, hub: "Hub") -> SyncEngine:
        """Return the steps of sync between these files and *hub*."""
        return SyncEngine(
            self.files.cache,
            self.files.journal,
            hub,
            clock=self.clock,
            settings=self.settings.sync,
            station=self.agent.station,
        )

    def close(self) -> None:
        """Stop listening, disconnect and let go of the files."""
        if self._local is not None:
            self._local.stop()
            self._local = None
        self.disconnect()
        self.files.close()
