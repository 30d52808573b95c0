"""What every route of a running hub works with."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from threading import Event
from typing import Any

from sqlalchemy import Engine

from agent_console.clock import Clock, utc_now
from agent_console.domain.floor import ServiceGoal
from agent_console.domain.rights import Policy
from agent_console.hub.audit_writer import AuditWriter
from agent_console.hub.bell import Bell
from agent_console.hub.callers import Callers
from agent_console.hub.ears import Ears
from agent_console.hub.floor.board import Board
from agent_console.hub.here import Here
from agent_console.hub.lookups import Lookups
from agent_console.hub.metrics import Metrics
from agent_console.hub.news import News
from agent_console.hub.policies import Policies
from agent_console.hub.sign_in import settings as sign_in_settings
from agent_console.hub.sign_in.door import Door
from agent_console.hub.sign_in.limits import Limits
from agent_console.hub.sign_in.settings import SignInSettings
from agent_console.hub.telephony.control import CallControl, NoControl
from agent_console.hub.telephony.intake import Intake
from agent_console.hub.telephony.phone_book import PhoneBook
from agent_console.hub.telephony.settings import NONE, TelephonySettings

_MEANT = "hub"


@dataclass(frozen=True, slots=True, eq=False)
class Hub:
    """One running hub: its database, its bell, its clock and where it is at home."""

    engine: Engine
    bell: Bell = field(default_factory=Bell)
    clock: Clock = utc_now
    region: str = "US"
    """ISO 3166-1: how numbers without a country code are meant."""
    control: CallControl = field(default_factory=NoControl)
    """The telephone system that takes commands."""
    here: Here = field(default_factory=Here)
    telephony: TelephonySettings = NONE
    """How the company's telephone systems reach us, and we them."""
    sign_in: SignInSettings = sign_in_settings.NONE
    """Whose tokens are taken."""
    metrics: Metrics = field(default_factory=Metrics)
    """What it counts about itself."""
    leaving: Event = field(default_factory=Event)
    """Set once this process is about to stop."""
    door: Door = field(init=False)
    """Where a token becomes a person."""
    limits: Limits = field(default_factory=Limits)
    """Who has tried too much."""
    phone_book: PhoneBook = field(init=False)
    """Whose telephones are meant."""
    intake: Intake = field(init=False)
    """Where telephony's reports come in."""
    callers: Callers = field(init=False)
    """Who is told of whose calls."""
    news: News = field(init=False)
    ears: Ears = field(init=False)
    """The open event streams."""
    audit: AuditWriter = field(init=False)
    """Where it is written down who did what."""
    floor: Board = field(init=False)
    """What goes on at the telephones, for supervisors."""
    policies: Policies = field(init=False)
    """The table of rights."""
    lookups: Lookups = field(init=False)
    """Who is it?"""

    def __post_init__(self) -> None:
        from agent_console.hub.telephony.switchboard import hear  # it works with this class

        object.__setattr__(self, "door", Door(self.engine, self.sign_in, self.clock))
        object.__setattr__(self, "callers", Callers(self.engine))
        news = News(self.engine, self.bell)
        object.__setattr__(self, "news", news)
        object.__setattr__(self, "ears", Ears(news, self.bell))
        book = PhoneBook(self.telephony, region=self.region)
        object.__setattr__(self, "phone_book", book)
        object.__setattr__(self, "audit", AuditWriter(self.engine, self.clock))
        told = self.telephony
        goal = ServiceGoal(within_s=told.answer_within_s, share=told.answer_share)
        object.__setattr__(self, "floor", Board(self.engine, self.clock, goal))
        object.__setattr__(self, "policies", Policies(self.engine))
        lookups = Lookups(self.engine, self.door, self.policies, self.audit, self.clock)
        object.__setattr__(self, "lookups", lookups)
        object.__setattr__(self, "intake", Intake(partial(hear, self)))

    @property
    def policy(self) -> Policy:
        """What each role may do and see."""
        return self.policies.now


def meant(hub: Hub) -> dict[str, Any]:
    """Return the state of a request that is for *hub*."""
    return {_MEANT: hub}


def hub_of(scope: Mapping[str, Any]) -> Hub:
    """Return which hub a request is for."""
    hub: Hub = scope["state"][_MEANT]
    return hub
