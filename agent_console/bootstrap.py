"""Puts a desk together from its parts, and takes it apart again. Nothing else builds one.

Importing this module costs a third of a second: a program with a window paints first. What speaks
with the hub is loaded when it is first spoken with.
"""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from msgspec.structs import replace

from agent_console.clock import Clock, utc_now
from agent_console.cti.hub_stream import HubStream
from agent_console.cti.local_line import LocalLine
from agent_console.desk import contact, people_here
from agent_console.desk.call_work import CallWork
from agent_console.desk.deeds import Deeds
from agent_console.desk.files import Files
from agent_console.desk.session import KeptSession
from agent_console.desk.wiping import Wiping, desk_of, remove
from agent_console.domain.agent import Agent
from agent_console.domain.presence import Presence
from agent_console.errors import ConsoleError, SignInExpired, StoreUnreadable, phrase
from agent_console.ids import AgentId
from agent_console.logs import Plain, area
from agent_console.paths import Profile
from agent_console.security.refresh_token import RefreshToken
from agent_console.security.store_key import AskPassphrase, store_key
from agent_console.settings import Settings, load
from agent_console.store.cache import Cache
from agent_console.store.encrypted import set_aside
from agent_console.store.salvage import open_or_salvage
from agent_console.sync.coaching import CoachingPost
from agent_console.sync.engine import SyncEngine
from agent_console.sync.guidance import (
    Guidance,
    forget_guidance,
    kept_learning,
    kept_playbooks,
)
from agent_console.sync.status import Link, SyncStatus
from agent_console.sync.telling import tell_deeds
from agent_console.sync.worker import SyncWorker
from agent_console.wire.codec import decode, encode
from agent_console.wire.event import CallEvent
from agent_console.wire.sign_in import Given, Session, UnlockPolicy

if TYPE_CHECKING:
    from agent_console.crm.hub import Hub

_log = area("start")
T = TypeVar("T")
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
    hub: "Hub | None" = None
    presences_heard: Callable[[tuple[Presence, ...]], None] | None = None
    """Told what colleagues do, from the stream's thread; set it before `connect`."""
    coached: Callable[[], None] | None = None
    """Told that there is something new about this person's notes; set it before `connect`."""
    link_opened: Callable[[str], None] | None = None
    """Told the telephone links somebody opens here, from the line's thread; set before `listen`."""
    wipe_ordered: Callable[[], None] | None = None
    """Told, from any thread, that the hub wants these files removed; set it before `connect`."""
    use_keyring: bool = True
    _session: KeptSession = field(init=False, repr=False)
    _line: "_Line | None" = field(default=None, repr=False)
    _local: LocalLine | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        refresh = RefreshToken(self.profile, self.files.journal, use_keyring=self.use_keyring)
        self._session = KeptSession(self.files.journal, refresh, self.settings.hub)

    @property
    def agent(self) -> Agent:
        """Who works here, as the hub said when it was last reached, and where this desk stands."""
        kept = self.files.journal.remembered("agent")
        agent = decode(kept, Agent) if kept else _NOBODY
        if self.profile.station.is_file():
            agent = replace(agent, station=self.profile.station.read_text("utf-8"))
        return agent

    @property
    def address(self) -> str:
        """Where the hub is: as chosen at sign-in, else as set."""
        return self.files.journal.remembered("hub") or self.settings.hub.address

    @property
    def has_token(self) -> bool:
        """Tell whether somebody has signed in here before."""
        return self._session.is_there

    @property
    def must_contact(self) -> bool:
        """Tell whether the hub has to be asked before these files may be looked into."""
        return contact.is_over(self.files.journal, at=self.clock())

    @property
    def unlock_policy(self) -> UnlockPolicy:
        """Return what the hub last said of unlocking."""
        return contact.policy_of(self.files.journal)

    def prove(self) -> None:
        """Ask the hub whether whoever is signed in here still is; raises what it says."""
        with contextlib.closing(self.open_hub()) as hub:
            try:
                hub.me()
            except SignInExpired:
                Wiping(self.files.journal, hub, self.wipe_ordered or _log_wish).signed_out()
                raise
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
        self._move_to(address)
        self._session.keep_token(token)

    def sign_in_as(self, address: str, session: Session, given: Given) -> None:
        """Remember where the hub is, and that somebody signed in at an issuer.

        Raises `SomebodyElsesWork` if what waits here was written by another person.
        """
        self._session.refuse_another(session)
        self._move_to(address)
        self._session.keep(session, given)

    def open_hub(self) -> "Hub":
        """Return the hub for whoever is signed in here; whoever asked closes it."""
        from agent_console.crm.hub import Hub

        return Hub(self.address, self._session.token(), settings=self.settings.hub)

    def _move_to(self, address: str) -> None:
        if address.strip() != self.address:
            self.files.journal.forget_delivered()
            forget_guidance(self.files.journal)
        self.files.journal.remember("hub", address.strip())

    def listen(self, ears: Ears) -> None:
        """Hear what rings on this computer itself; needs no hub."""
        local = LocalLine(self.profile, heard=ears.heard, show=ears.show, opened=self.link_opened)
        if local.start():
            self._local = local

    def connect(self, ears: Ears) -> None:
        """Begin to sync and to listen; returns at once, the hub may be away."""
        self.disconnect()
        self.hub = self.open_hub()
        self._line = _Line(self, self.hub, ears)
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


class _Line:
    """The threads of a connected desk."""

    def __init__(self, desk: Desk, hub: "Hub", ears: Ears) -> None:
        self._desk = desk
        self._hub = hub
        self._ears = ears
        self._engine = desk.engine(hub)
        self.worker = SyncWorker(
            self._engine,
            cache=desk.files.cache,
            journal=desk.files.journal,
            clock=desk.clock,
            report=self._on_status,
            settings=desk.settings.sync,
            then=self._after_cycle,
        )
        self._coaching = CoachingPost(hub, desk.files.cache, desk.clock, desk.coached)
        self._wiping = Wiping(desk.files.journal, hub, desk.wipe_ordered or _log_wish)
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
        self.worker.start()
        self._stream.start()

    def stop(self) -> None:
        self._stream.stop()
        self._hub.stop_listening()
        self.worker.stop()
        self._stream.join()

    def _on_connected(self, is_connected: bool) -> None:  # noqa: FBT001 called by the stream
        if is_connected:
            with contextlib.suppress(ConsoleError):
                agent = self._hub.me()
                self._desk.files.journal.remember("agent", encode(agent).decode())
                self._ears.agent(self._desk.agent)
                people_here.remember(self._desk.profile, agent.name)
                rights = encode(self._hub.rights()).decode()
                self._desk.files.journal.remember("policy", rights)
            with contextlib.suppress(ConsoleError):
                policy = self._hub.sign_in_ways().unlock
                contact.made(self._desk.files.journal, policy, at=self._desk.clock())
            self._wiping.signed_in()
            with contextlib.suppress(ConsoleError):
                self._guidance.refresh(now=True)
        self.worker.nudge()

    def _after_cycle(self) -> None:
        with contextlib.suppress(ConsoleError):  # what is not taken now is told with the next cycle
            tell_deeds(self._desk.files.journal, self._hub)
        is_told = self._desk.agent.id in self._engine.told_of
        with contextlib.suppress(ConsoleError):  # as above
            self._coaching.refresh(now=is_told)
            self._engine.told_of.clear()

    def _on_status(self, status: SyncStatus) -> None:
        self._ears.status(status)
        if status.link is Link.SIGNED_OUT:
            self._wiping.signed_out()
        if status.link is Link.ONLINE:
            contact.go_on(self._desk.files.journal, at=self._desk.clock())
            self._wiping.agreed()
        if status.link is Link.ONLINE and status.filling is None:
            with contextlib.suppress(ConsoleError):
                self._guidance.refresh()


def _log_wish() -> None:
    _log.warning("the hub wants the files of this person removed: open the console to do it")


def guide(desk: Desk) -> None:
    """Make the engine for the next step ready with what is kept here: some hundredths of a second.

    Without playbooks of a hub the one the program comes with counts.
    """
    kept = kept_playbooks(desk.files.journal).playbooks
    desk.files.next_step.warm(
        [one.playbook for one in kept], kept_learning(desk.files.journal), on=desk.clock().date()
    )


def open_desk(
    profile: Profile,
    ask: AskPassphrase,
    *,
    use_keyring: bool = True,
    clock: Clock = utc_now,
) -> Desk:
    """Open the files of *profile*, making them at the first start.

    A copy of the CRM that cannot be read is set aside and fetched again; a journal that is damaged
    is set aside, what is readable in it is saved into a new one, and both are reported. Raises
    `BadInput` for settings that make no sense, `StoreLocked` for a wrong passphrase, `StoreTooNew`
    for files of a newer program, `StoreForeign` for those of another one and `StoreBlocked` for
    what the system does not let us use, and changes nothing then.
    """
    settings = load(profile.settings)
    key = store_key(profile, ask, use_keyring=use_keyring)
    desk = desk_with(profile, settings, key, use_keyring=use_keyring, clock=clock)
    if desk.must_contact:
        desk.close()
        raise contact.expired()
    return desk


def desk_with(
    profile: Profile,
    settings: Settings,
    key: bytes,
    *,
    use_keyring: bool = True,
    clock: Clock = utc_now,
) -> Desk:
    """Do as `open_desk` with the *key* at hand."""
    notices: list[ConsoleError] = []
    journal, damage = open_or_salvage(profile.journal, key, at=clock())
    if damage is not None:
        notices.append(damage)
    try:
        cache = _opened(Cache.open, profile.cache, key, notices, at=clock())
    except ConsoleError:
        journal.close()
        raise
    files = Files(cache, journal)
    return Desk(profile, settings, files, clock, tuple(notices), use_keyring=use_keyring)


def _opened(
    opener: Callable[[Path, bytes], T],
    path: Path,
    key: bytes,
    notices: list[ConsoleError],
    *,
    at: datetime,
) -> T:
    try:
        return opener(path, key)
    except StoreUnreadable as exc:
        aside = set_aside(path, at=at)
        _log.warning("%s could not be read and is now %s", Plain(path.name), Plain(aside.name))
        sentence = phrase("{why}. It was kept as {file}; a new one was begun")
        notices.append(StoreUnreadable(sentence, why=exc.told, file=aside.name))
        return opener(path, key)
