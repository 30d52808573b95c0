"""What the screen shows the moment somebody is there. Built from the local copy alone."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

import msgspec

from agent_console.domain.call import Call
from agent_console.domain.certainty import Certainty
from agent_console.domain.channel import Channel
from agent_console.domain.field_change import FieldChange, filled
from agent_console.domain.identifier import Scheme
from agent_console.domain.trip import Flight, Trip
from agent_console.domain.value import Value
from agent_console.ids import AgentId
from agent_console.nba.facts import Talk
from agent_console.nba.suggestion import Ranking
from agent_console.wire.customer_file import Candidate, CustomerFile

NO_TALK = Talk()


MOST_OFFERED = 9
"""Customers who are offered side by side, one key each; those beyond are not counted."""


class MatchState(StrEnum):
    """How sure we are who it is."""

    SURE = "sure"
    LIKELY = "likely"
    """Most probably this one; the screen says so."""
    MAYBE = "maybe"
    """Perhaps this one: nothing private is shown before the agent has asked."""
    SEVERAL = "several"
    """Several customers share the identifier: the agent asks and picks one."""
    CHOSEN = "chosen"
    """The agent picked or searched this customer."""
    UNKNOWN = "unknown"
    WITHHELD = "withheld"
    HANDED_OVER = "handed_over"
    """A colleague who spoke with this customer says who it is."""


class TraitKind(StrEnum):
    """What tells people apart, most telling first where all of it differs."""

    TRIP = "trip"
    HOME = "home"
    TIER = "tier"
    AGE = "age"
    CONTACT = "contact"
    LANGUAGE = "language"
    PRONOUNS = "pronouns"


class Trait(Value, frozen=True, kw_only=True):
    """One thing about somebody that proves nothing; empty where it is not known."""

    kind: TraitKind
    text: str = ""
    """A name or code: airport, tier, language, route."""
    at: datetime | None = None
    number: int = 0
    """The decade of life: 30 for somebody of 34."""


class Match(Value, frozen=True, kw_only=True):
    """Who it is, and by what."""

    state: MatchState
    scheme: Scheme | None = None
    candidates: tuple[Candidate, ...] = ()
    """Likeliest first. One whose `state` is SURE, LIKELY or CHOSEN is the first of them."""
    certainties: tuple[Certainty, ...] = ()
    """How sure each of the candidates is, in their order; empty where nobody is asked about."""
    traits: tuple[tuple[Trait, ...], ...] = ()
    """What tells the candidates apart, in their order; the same kinds for each."""


class Check(Value, frozen=True, kw_only=True):
    """Something that proves the customer is who they say; the answer itself is not in here."""

    what: str
    is_done: bool = False


class RightNow(Value, frozen=True, kw_only=True):
    """A trip of today or tomorrow, what is wrong with it and what else would go."""

    trip: Trip
    flight: Flight
    misses: Flight | None = None
    """The connection that can no longer be reached."""
    ways: tuple[Flight, ...] = ()
    """Other flights of the same day with seats, best first."""
    joined: tuple[tuple[Flight, ...], ...] = ()
    """Where there are none: ways with a change, best first. Looked for after the ring."""


class NearFlight(Value, frozen=True, kw_only=True):
    """A flight of today or tomorrow, as this customer booked it."""

    flight: Flight
    locator: str
    seat: str = ""
    misses: Flight | None = None
    """The connection that can no longer be reached."""


class Lately(Value, frozen=True, kw_only=True):
    """What the customer did last on another channel, within the hour."""

    at: datetime
    channel: Channel
    headline: str
    pronouns: str = ""
    more_count: int = 0
    """What else they did in that hour."""


class PicksUp(Value, frozen=True, kw_only=True):
    """Where the last one left off, less than a day ago."""

    agent_name: str
    at: datetime
    channel: Channel
    about: str
    left_open: tuple[str, ...] = ()
    """What was promised or is not settled, in the words of whoever wrote it down."""
    summary: str = ""
    """What the colleague said who handed the call over."""
    is_handover: bool = False


class Served(Value, frozen=True, kw_only=True):
    """Somebody who spoke with this customer."""

    agent_id: AgentId | None
    name: str
    at: datetime
    headline: str


class ScreenPop(Value, frozen=True, kw_only=True):
    """Everything one glance needs."""

    match: Match
    call: Call | None = None
    """The call this is about; None for a visit."""
    as_of: datetime | None = None
    """When the hub last said what is shown; None if nothing is known."""
    file: CustomerFile | None = None
    right_now: RightNow | None = None
    near: tuple[NearFlight, ...] = ()
    """The other flights of today and tomorrow, the next first."""
    lately: Lately | None = None
    picks_up: PicksUp | None = None
    served_by: tuple[Served, ...] = ()
    """Who spoke with this customer, the last first; each once."""
    checks: tuple[Check, ...] = ()
    talk: Talk = NO_TALK
    """What was said so far, by which `ranking` goes."""
    ranking: Ranking = Ranking()

    def file_with(self, fields: Mapping[str, FieldChange]) -> CustomerFile | None:
        """Return the file as it is once *fields*, which this call filled in, count."""
        if self.file is None or not fields:
            return self.file
        return msgspec.structs.replace(self.file, customer=filled(self.file.customer, fields))
