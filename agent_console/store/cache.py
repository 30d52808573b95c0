"""``cache.db``: what the CRM said. Only sync writes it; it can always be fetched again."""

import json
from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine, text

from agent_console.clock import from_micros, micros
from agent_console.domain.agent import Agent
from agent_console.domain.coaching import CoachingFile
from agent_console.domain.follow_up import FollowUp
from agent_console.domain.gate import Passenger, place_of
from agent_console.domain.history_question import HistoryQuestion
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.interaction import Interaction
from agent_console.domain.observation import Observation
from agent_console.domain.promise import Promise
from agent_console.domain.sight import Sight
from agent_console.domain.trip import Flight
from agent_console.domain.voucher import Voucher
from agent_console.ids import CustomerId, FlightId
from agent_console.store import (
    absorbing,
    coaching,
    eviction,
    gate_lists,
    open_matters,
    owners,
    spelling,
    sums,
    sweeping,
    text_index,
    whole_file,
)
from agent_console.store.cache_steps import STEPS
from agent_console.store.damage import ASIDE, BEFORE, Damage, begun_anew, forget_copies
from agent_console.store.encrypted import only_reading, open_encrypted
from agent_console.store.rows import Rows
from agent_console.store.search_words import match_expression
from agent_console.store.timetable import around, leaving, on_route
from agent_console.wire.codec import decode
from agent_console.wire.customer_file import Candidate, CustomerFile
from agent_console.wire.digest import Sum
from agent_console.wire.feed import Kind, Page

_ONE_RECORD = text(
    "SELECT body FROM record WHERE customer_id = :customer AND kind = :kind AND id = :id"
)
_OLDER = text(
    "SELECT body FROM interaction WHERE customer_id = :customer"
    " AND (at < :at OR at = :at AND id > :id) ORDER BY at DESC, id LIMIT :limit"
)
_NEWEST = text(
    "SELECT body FROM interaction WHERE customer_id = :customer ORDER BY at DESC, id LIMIT :limit"
)
# Not by its instant: the hub corrects that of a desk whose clock is fast.
_HAS_INTERACTION = text("SELECT 1 FROM interaction WHERE customer_id = :customer AND id = :id")
_NUMBERS = text(
    "SELECT body FROM identifier WHERE customer_id IN (SELECT value FROM json_each(:customers))"
)
_SPOKEN_WITH = text(
    "SELECT DISTINCT customer_id FROM interaction WHERE at >= :since AND at < :until"
    " ORDER BY customer_id"
)
_AGENT = text("SELECT body FROM agent WHERE id = :id")
_AGENTS = text("SELECT body FROM agent")
_STATE = text("SELECT value FROM state WHERE name = :name")

_LOOKED_AT_ONCE = 500
"""Entries of a history that are read together while some are looked for."""
_EVICTED_AT_ONCE = 200
"""So few that the transaction is short and no reader waits."""


class Cache:
    """The local copy of the CRM."""

    def __init__(
        self, engine: Engine, begun_anew: Callable[[datetime], Engine] | None = None
    ) -> None:
        self._take(engine)
        self._begun_anew = begun_anew
        self._damage = Damage("cache.db")
        self._spoken = self._damage.watched
        self._sight: Callable[[], Sight] = Sight

    def _take(self, engine: Engine) -> None:
        self._engine = engine
        self._reading = only_reading(engine)
        self._rows = Rows(engine)

    @classmethod
    def open(cls, path: Path, key: bytes) -> "Cache":
        """Open or create the copy at *path*; errors as `open_encrypted`."""
        return cls(
            open_encrypted(path, key, steps=STEPS),
            lambda at: begun_anew(path, key, steps=STEPS, at=at),
        )

    @property
    def is_damaged(self) -> bool:
        """Tell whether a part of the file was met that cannot be read."""
        return self._damage.is_found

    def forget_copies(self) -> None:
        """Remove what was kept of this file before: somebody in it was erased."""
        forget_copies(self._engine, BEFORE, ASIDE)

    def begin_anew(self, *, at: datetime) -> None:
        """Set a damaged file aside and go on with an empty one, while others read on."""
        if self._begun_anew is not None:
            self._engine.dispose()
            self._take(self._begun_anew(at))
            self._damage.is_found = False

    def offers_within(self, sight: Callable[[], Sight]) -> None:
        """Offer as candidates only who is anybody to *sight*, asked anew for each question."""
        self._sight = sight

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    @property
    def cursor(self) -> str | None:
        """Where in the hub's feed this copy stands; None before the first page."""
        return self._state("cursor")

    @property
    def as_of(self) -> datetime | None:
        """The hub's clock when it last said something."""
        at = self._state("as_of")
        return from_micros(int(at)) if at else None

    @property
    def customer_count(self) -> int:
        """How many customers are here."""
        with self._spoken(), self._reading.connect() as connection:
            return eviction.count(connection)

    def absorb(self, page: Page) -> None:
        """Store a page's rows and its cursor in one transaction."""
        with self._spoken(), self._engine.begin() as connection:
            absorbing.absorb(connection, page)

    def start_over(self) -> None:
        """Forget everything the hub said: it is another hub, or an older one."""
        with self._spoken(), self._engine.begin() as connection:
            absorbing.forget_all(connection)

    def replace(self, customers: Sequence[CustomerId], page: Page) -> None:
        """Store what *page* says in place of all that is known of *customers*."""
        with self._spoken(), self._engine.begin() as connection:
            absorbing.replace(connection, customers, page)

    def sums(self) -> dict[CustomerId, Sum]:
        """Return counts and marks of all that is here, by customer; reads every row."""
        with self._spoken(), self._reading.connect() as connection:
            return sums.by_customer(connection)

    def file(self, customer: CustomerId, *, limit: int) -> CustomerFile | None:
        """Return what is known of *customer* with the newest *limit* interactions."""
        with self._spoken(), self._rows.one_state() as ask:
            return whole_file.read(ask, customer, limit=limit)

    def spoken_with(self, *, since: datetime, until: datetime) -> tuple[CustomerId, ...]:
        """Return everybody with an entry between two instants; looks at the whole history."""
        found = {"since": micros(since), "until": micros(until)}
        with self._spoken(), self._reading.connect() as connection:
            return tuple(
                CustomerId(one) for one in connection.execute(_SPOKEN_WITH, found).scalars()
            )

    def older(
        self, customer: CustomerId, *, than: Interaction, limit: int
    ) -> tuple[Interaction, ...]:
        """Return the *limit* interactions that came before one of the same customer."""
        found = {"customer": customer, "at": micros(than.at), "id": than.id, "limit": limit}
        with self._spoken(), self._reading.connect() as connection:
            return whole_file.decoded(
                connection.execute(_OLDER, found).scalars().all(), Interaction
            )

    def matching(
        self,
        customer: CustomerId,
        question: HistoryQuestion,
        *,
        than: Interaction | None = None,
        limit: int,
    ) -> tuple[Interaction, ...]:
        """Return the newest *limit* interactions *question* asks for, all that came before *than*.

        Reads as much of that customer's history as it takes: in the background, if it is long.
        """
        found: list[Interaction] = []
        while len(found) < limit:
            page = self._page(customer, than=than)
            found += [one for one in page if question.fits(one)]
            if len(page) < _LOOKED_AT_ONCE:
                break
            than = page[-1]
        return tuple(found[:limit])

    def _page(self, customer: CustomerId, *, than: Interaction | None) -> tuple[Interaction, ...]:
        if than is not None:
            return self.older(customer, than=than, limit=_LOOKED_AT_ONCE)
        found = {"customer": customer, "limit": _LOOKED_AT_ONCE}
        with self._spoken(), self._reading.connect() as connection:
            return whole_file.decoded(
                connection.execute(_NEWEST, found).scalars().all(), Interaction
            )

    def has_interaction(self, interaction: Interaction) -> bool:
        """Tell whether the hub has said this interaction back to us."""
        found = {"customer": interaction.customer_id, "id": interaction.id}
        with self._spoken(), self._reading.connect() as connection:
            return connection.execute(_HAS_INTERACTION, found).first() is not None

    def record_body(self, customer: CustomerId, kind: Kind, key: str) -> bytes | None:
        """Return one stored record as JSON, or None."""
        found = {"customer": customer, "kind": kind, "id": key}
        with self._spoken(), self._reading.connect() as connection:
            body = connection.execute(_ONE_RECORD, found).scalar()
        return None if body is None else bytes(body)

    def candidates(self, scheme: Scheme, value: str, *, limit: int = 10) -> tuple[Candidate, ...]:
        """Return everyone an identifier in normal form may belong to, verified first."""
        with self._spoken():
            return owners.of(self._rows.ask, scheme, value, limit=limit, sight=self._sight())

    def beginning(self, scheme: Scheme, value: str, *, limit: int = 10) -> tuple[Candidate, ...]:
        """Return whom identifiers of *scheme* that begin like this belong to, in their order."""
        with self._spoken(), self._reading.connect() as connection:
            return owners.of_beginning(connection, scheme, value, limit=limit, sight=self._sight())

    def ending(self, value: str, *, limit: int = 10) -> tuple[Candidate, ...]:
        """Return whom identifiers of any scheme that end like this belong to."""
        with self._spoken(), self._reading.connect() as connection:
            return owners.of_ending(connection, value, limit=limit, sight=self._sight())

    def named(self, typed: str, *, limit: int = 10) -> tuple[Candidate, ...]:
        """Return customers whose name holds all words of *typed*, in any order, as prefixes."""
        with self._spoken(), self._reading.connect() as connection:
            question = match_expression(typed)
            return owners.named(connection, question, limit=limit, sight=self._sight())

    def named_like(self, typed: str, *, limit: int = 10) -> tuple[Candidate, ...]:
        """Return customers whose name holds all words of *typed*, each with one slip at most."""
        with self._spoken(), self._reading.connect() as connection:
            question = spelling.question_of(connection, typed)
            return owners.named(connection, question, limit=limit, sight=self._sight())

    def numbers(self, customers: Sequence[CustomerId]) -> tuple[Identifier, ...]:
        """Return everything these customers can be found by."""
        asked = {"customers": json.dumps(list(customers))}
        with self._spoken(), self._reading.connect() as connection:
            return whole_file.decoded(
                connection.execute(_NUMBERS, asked).scalars().all(), Identifier
            )

    def said(self, typed: str, *, limit: int = 50) -> tuple[Interaction, ...]:
        """Return the newest interactions of anybody that hold all words of *typed*."""
        with self._spoken(), self._reading.connect() as connection:
            bodies = [body for _, body in text_index.find(connection, typed, limit=limit)]
        return whole_file.decoded(bodies, Interaction)

    def said_before(
        self, question: str | None, *, before: int | None, limit: int
    ) -> list[tuple[int, Interaction]]:
        """Return the newest entries of anybody below number *before*, as `text_index.older`."""
        with self._spoken(), self._reading.connect() as connection:
            found = text_index.older(connection, question, before=before, limit=limit)
        return [(number, decode(body, Interaction)) for number, body in found]

    def was_useful(self, customer: CustomerId, *, at: datetime) -> None:
        """Note that a customer was looked at, so that they are kept longer than others."""
        with self._spoken(), self._engine.begin() as connection:
            eviction.was_useful(connection, customer, at=at)

    def evict(self, *, most: int, in_use: Collection[CustomerId], now: datetime) -> int:
        """Let a bounded number of the least useful customers go; return how many went."""
        with self._spoken(), self._engine.begin() as connection:
            return eviction.evict(
                connection, most=most, at_once=_EVICTED_AT_ONCE, in_use=in_use, now=now
            )

    def sweep(self) -> bool:
        """Wipe words of erased people out of the indexes, one step; False when all is clean."""
        with self._spoken(), self._engine.begin() as connection:
            return sweeping.sweep(connection)

    def flights(self, ids: Sequence[FlightId]) -> tuple[Flight, ...]:
        """Return the flights known under *ids*."""
        with self._spoken():
            return whole_file.flights(self._rows.ask, ids)

    def on_route(
        self, origin: str, destination: str, *, since: datetime, until: datetime
    ) -> tuple[Flight, ...]:
        """Return flights planned to leave in [since, until), earliest first."""
        with self._spoken():
            return whole_file.decoded(
                on_route(self._rows.ask, origin, destination, since, until), Flight
            )

    def around(
        self, origin: str, destination: str, *, since: datetime, until: datetime
    ) -> tuple[Flight, ...]:
        """As `on_route`, for all that leave *origin* or end at *destination*."""
        with self._spoken():
            return whole_file.decoded(
                around(self._rows.ask, origin, destination, since, until), Flight
            )

    def passengers(self, flight: FlightId) -> tuple[Passenger, ...]:
        """Return everybody on *flight* as the hub last said, in no order."""
        with self._spoken():
            return whole_file.decoded(gate_lists.passengers(self._rows.ask, flight), Passenger)

    def at_gate(self, flight: FlightId) -> tuple[tuple[Observation, ...], tuple[Voucher, ...]]:
        """Return what was noticed and handed out about one flight, whoever it concerns."""
        with self._spoken():
            ask, place = self._rows.ask, place_of(flight)
            noticed = gate_lists.of_flight(ask, Kind.OBSERVATION, flight, place)
            handed = gate_lists.of_flight(ask, Kind.VOUCHER, flight, place)
        return whole_file.decoded(noticed, Observation), whole_file.decoded(handed, Voucher)

    def at_gate_about(
        self, customer: CustomerId, flight: FlightId
    ) -> tuple[tuple[Observation, ...], tuple[Voucher, ...]]:
        """Return the same about one customer, or about a stranger by their place."""
        with self._spoken():
            noticed = gate_lists.of_one(self._rows.ask, Kind.OBSERVATION, flight, customer)
            handed = gate_lists.of_one(self._rows.ask, Kind.VOUCHER, flight, customer)
        return whole_file.decoded(noticed, Observation), whole_file.decoded(handed, Voucher)

    def leaving(self, *, since: datetime, until: datetime, origin: str = "") -> tuple[Flight, ...]:
        """Return flights planned to leave in [since, until), from *origin* or from anywhere."""
        with self._spoken():
            return whole_file.decoded(leaving(self._rows.ask, origin, since, until), Flight)

    def to_do(self) -> tuple[Promise | FollowUp, ...]:
        """Return every promise and follow-up that is open, whoever it is for."""
        with self._spoken(), self._reading.connect() as connection:
            return tuple(open_matters.to_do(connection))

    def names(self, customers: set[CustomerId]) -> dict[CustomerId, str]:
        """Return the full names of those of *customers* that are here."""
        with self._spoken(), self._reading.connect() as connection:
            return open_matters.names(connection, customers)

    def coaching(self) -> tuple[CoachingFile, str]:
        """Return what concerns whoever works here, as last fetched, and its tag."""
        with self._spoken(), self._reading.connect() as connection:
            return coaching.kept(connection)

    def keep_coaching(self, file: CoachingFile, tag: str) -> None:
        """Keep what concerns whoever works here, in place of what was kept."""
        with self._spoken(), self._engine.begin() as connection:
            coaching.keep(connection, file, tag)

    def agent(self, key: str) -> Agent | None:
        """Return a colleague."""
        with self._spoken(), self._reading.connect() as connection:
            body = connection.execute(_AGENT, {"id": key}).scalar()
        return None if body is None else decode(bytes(body), Agent)

    def agents(self) -> tuple[Agent, ...]:
        """Return all colleagues, in no order."""
        with self._spoken(), self._reading.connect() as connection:
            return whole_file.decoded(connection.execute(_AGENTS).scalars().all(), Agent)

    def _state(self, name: str) -> str | None:
        with self._spoken(), self._reading.connect() as connection:
            value = connection.execute(_STATE, {"name": name}).scalar()
        return None if value is None else str(value)
