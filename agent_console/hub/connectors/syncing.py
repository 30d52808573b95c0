"""One round with a CRM next door: first what changed there, then what changed here.

Each page is stored with the place it ends at, so that a round which was interrupted goes on there.
What a round stored here comes back as changes of our own: the hashes of the links say that nothing
is to be sent, and so no echo ever starts.
"""

from collections import Counter
from collections.abc import Callable
from itertools import islice
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, Engine, select

from agent_console import logs
from agent_console.clock import Clock, utc_now
from agent_console.domain.audit_entry import Deed
from agent_console.hub import audit
from agent_console.hub.connectors.links import Links
from agent_console.hub.connectors.other_crm import OtherCrm
from agent_console.hub.connectors.sending import Sending, changed
from agent_console.hub.connectors.taking import Taking
from agent_console.hub.database import reading
from agent_console.hub.importers import places
from agent_console.hub.importers.report import Flaw, Report
from agent_console.hub.intake.parking import take_own_turn
from agent_console.hub.position import Position, newest
from agent_console.hub.tables import customers
from agent_console.ids import CustomerId

_LOG = logs.area("hub")
_LINES = 500
"""Lines of our log at once."""
_AT_ONCE = 50
"""Customers sent between two notes of where we are."""
Progress = Callable[[str, int], None]
"""Hears what is done, and how many so far."""


class Terms(NamedTuple):
    """What was agreed with the other CRM."""

    they_win: bool = False
    """A name that changed on both sides is theirs; else it is ours."""
    makes_people: bool = True
    """Who is new or changed here and not known there is added there."""
    sends_all: bool = False
    """The first round sends every customer, not only those who change from then on."""


USUAL = Terms()


class _OwnPlace(msgspec.Struct, frozen=True):
    """Up to where our changes were sent."""

    xid: int = 0
    seq: int = 0
    filled_to: str | None = None
    """While the first round sends everybody: up to which customer."""


def sync(
    engine: Engine,
    crm: OtherCrm,
    terms: Terms = USUAL,
    *,
    progress: Progress = lambda _what, _count: None,
    clock: Clock = utc_now,
) -> Report:
    """Do one round. Raises what *crm* raises; what was done until then is done."""
    round_ = _Round(engine, crm, terms, progress, clock)
    round_.begin()
    round_.take()
    round_.send()
    counts = {what: count for what, count in sorted(round_.counts.items()) if count}
    _LOG.info("round with %s: %s", crm.name, counts)
    return Report(counts=counts, changed_count=round_.changed_count, broken=tuple(round_.refused))


class _Round:
    def __init__(
        self, engine: Engine, crm: OtherCrm, terms: Terms, progress: Progress, clock: Clock
    ) -> None:
        self._engine, self._crm, self._terms = engine, crm, terms
        self._progress, self._clock = progress, clock
        self._theirs = places.name_of("connector", crm.name, "theirs")
        self._ours = places.name_of("connector", crm.name, "ours")
        self.counts: Counter[str] = Counter()
        self.changed_count = 0
        self.refused: list[Flaw] = []

    def begin(self) -> None:
        """Note where our own changes begin, before the first of theirs is stored."""
        with self._engine.begin() as connection:
            if places.place(connection, self._ours):
                return
            start = _OwnPlace(filled_to="" if self._terms.sends_all else None)
            here = newest(connection)
            start = msgspec.structs.replace(start, xid=here.xid, seq=here.seq)
            self._remember(connection, self._ours, start)

    def take(self) -> None:
        """Take in what changed there, page by page."""
        with reading(self._engine) as connection:
            cursor = places.place(connection, self._theirs)
        while True:
            page = self._crm.changes(cursor)
            at = self._clock()
            with self._engine.begin() as connection:
                take_own_turn(connection)
                taking = Taking(
                    connection=connection,
                    links=Links(connection, self._crm.name),
                    system=self._crm.name,
                    at=at,
                    they_win=self._terms.they_win,
                    counts=self.counts,
                )
                taking.people(page.people)
                taking.notes(page.notes)
                if page.cursor != cursor:
                    places.remember(connection, self._theirs, page.cursor, at=at)
                if taking.touched:
                    what = f"connect_{self._crm.name}"
                    audit.commanded(connection, what, sorted(taking.touched), at=at)
            self.changed_count += len(taking.touched)
            self._progress("taken", self.changed_count)
            if not page.more or page.cursor == cursor:
                return
            cursor = page.cursor

    def send(self) -> None:
        """Send what changed here: on the first round, where that is wanted, everybody before."""
        with reading(self._engine) as connection:
            place = msgspec.json.decode(places.place(connection, self._ours), type=_OwnPlace)
        while place.filled_to is not None:
            after = place.filled_to
            with reading(self._engine) as connection:
                query = select(customers.c.id).where(customers.c.id > after)
                some = list(connection.scalars(query.order_by(customers.c.id).limit(_AT_ONCE)))
            place = msgspec.structs.replace(place, filled_to=some[-1] if some else None)
            self._send([CustomerId(one) for one in some], place)
        while True:
            here = Position(place.xid, place.seq)
            with reading(self._engine) as connection:
                upto = newest(connection)
                some_changed, there = changed(connection, here, upto, _LINES)
            after_these = msgspec.structs.replace(place, xid=there.xid, seq=there.seq)
            wanted = iter(some_changed)
            while batch := list(islice(wanted, _AT_ONCE)):
                self._send(batch, None)
            if there != here:
                with self._engine.begin() as connection:
                    self._remember(connection, self._ours, after_these)
            place = after_these
            if there >= upto:
                return

    def _send(self, some: list[CustomerId], place: _OwnPlace | None) -> None:
        sending = Sending(
            engine=self._engine,
            crm=self._crm,
            makes_people=self._terms.makes_people,
            counts=self.counts,
        )
        is_done = False
        try:
            sending.customers(some)
            is_done = True
        finally:
            self._note(sending, place if is_done else None)

    def _note(self, sending: Sending, place: _OwnPlace | None) -> None:
        """Write down who was told of, also of a round that had to stop."""
        at = self._clock()
        with self._engine.begin() as connection:
            if place is not None:
                self._remember(connection, self._ours, place)
            if sending.sent:
                what = f"connect_{self._crm.name}"
                whose = sorted(sending.sent)
                audit.commanded(connection, what, whose, deed=Deed.EXPORT, at=at)
        self.changed_count += len(sending.sent)
        advice = "See to it there; it is sent again when it changes here."
        self.refused += [
            Flaw(file=self._crm.name, key=one, what="it was refused there", advice=advice)
            for one in sending.refused
        ]
        self._progress("sent", self.changed_count)

    def _remember(self, connection: Connection, name: str, place: _OwnPlace) -> None:
        said = msgspec.json.encode(place).decode()
        places.remember(connection, name, said, at=self._clock())
