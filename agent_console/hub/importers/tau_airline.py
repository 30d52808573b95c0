"""Bring the tau airline in: customers, memberships, flights, trips and chats.

Running it again changes nothing. A broken record is told of and left out; the rest goes in. What
the source does not say is made up as little as possible, and the report says what.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

import msgspec
from sqlalchemy import Engine

from agent_console import logs
from agent_console.clock import Clock, utc_now
from agent_console.domain.identifier import Scheme
from agent_console.domain.trip import Flight
from agent_console.domain.value import Value
from agent_console.errors import BadInput
from agent_console.hub import audit, records
from agent_console.hub.importers import tau_source as source
from agent_console.hub.importers import tau_values as values
from agent_console.hub.importers.report import Flaw, Listener, Report
from agent_console.hub.importers.tau_places import MadeNumbers, NoNumberLeft
from agent_console.ids import CustomerId

_LOG = logs.area("hub")
_ADVICE = "Correct the record and import again"
_EACH = 50
"""Records between two words on progress."""
T = TypeVar("T")


def import_tau_airline(
    engine: Engine, folder: Path, *, report: Listener, clock: Clock = utc_now
) -> Report:
    """Read the four files in *folder* into the hub's database, in one transaction.

    *report* hears ``(done, total, what)``. Raises `BadInput` naming the folder or file that is
    missing or is something else altogether.
    """
    if not folder.is_dir():
        raise BadInput(f"there is no folder {folder}")
    reading = _Reading(folder=folder, report=report)
    found = list(reading.everything())
    report(0, len(found), "writing")
    touched: set[CustomerId] = set()
    with engine.begin() as connection:
        at = clock()
        changed = records.put(connection, found, at=at, touched=touched)
        if changed:
            audit.commanded(connection, "import_tau_airline", sorted(touched), at=at)
    report(len(found), len(found), "writing")
    _LOG.info("tau airline: %d of %d records changed", changed, len(found))
    return Report(
        counts=dict(Counter(type(value).__name__.lower() for value in found)),
        changed_count=changed,
        broken=tuple(reading.flaws),
        remarks=(
            (
                "Telephone numbers were made from the user ids, in the range kept free for fiction "
                "(+1 … 555-0100 to 555-0199): the source has none."
            ),
            (
                "Member numbers are the user ids, and chats were dated 15 May 2024: the source has "
                "neither."
            ),
        ),
    )


@dataclass(slots=True, kw_only=True)
class _Reading:
    """One reading of the four files, in an order in which each record finds what it needs."""

    folder: Path
    report: Listener
    flaws: list[Flaw] = field(default_factory=list)
    numbers: MadeNumbers = field(default_factory=MadeNumbers)
    flights: dict[tuple[str, date], Flight] = field(default_factory=dict)
    locators: dict[str, list[str]] = field(default_factory=dict)
    """By user id; a user who is not in here did not go in."""

    def everything(self) -> Iterator[Value]:
        keyed = dict[str, msgspec.Raw]
        users = source.opened(self.folder, source.USERS, keyed)
        flights = source.opened(self.folder, source.FLIGHTS, keyed)
        reservations = source.opened(self.folder, source.RESERVATIONS, keyed)
        chats = source.opened(self.folder, source.CONVERSATIONS, list[msgspec.Raw])
        numbered = {f"number {i}": raw for i, raw in enumerate(chats, start=1)}
        for key, user in self._read(source.USERS, dict(sorted(users.items())), source.User):
            yield from self._customer(key, user)
        for key, flight in self._read(source.FLIGHTS, flights, source.ScheduledFlight):
            yield from self._days(key, flight)
        for key, booking in self._read(source.RESERVATIONS, reservations, source.Reservation):
            yield from self._trip(key, booking)
        yield from self._chats(numbered)

    def _read(
        self, file: str, raws: dict[str, msgspec.Raw], shape: type[T]
    ) -> Iterator[tuple[str, T]]:
        for done, (key, raw) in enumerate(raws.items()):
            if done % _EACH == 0:
                self.report(done, len(raws), file)
            record = self._record(file, key, raw, shape)
            if record is not None:
                yield key, record
        self.report(len(raws), len(raws), file)

    def _record(self, file: str, key: str, raw: msgspec.Raw, shape: type[T]) -> T | None:
        try:
            return msgspec.json.decode(raw, type=shape)
        except msgspec.DecodeError as exc:
            self._tell(file, key, str(exc))
        return None

    def _tell(self, file: str, key: str, what: str, advice: str = _ADVICE) -> None:
        self.flaws.append(Flaw(file=file, key=key, what=what, advice=f"{advice}."))

    def _customer(self, key: str, user: source.User) -> Iterator[Value]:
        owner = values.customer_id(key)
        self.locators[key] = []
        yield values.customer(key, user)
        yield values.membership(key, user)
        known_by = [(Scheme.LOGIN, key, True), (Scheme.EMAIL, user.email, True)]
        try:
            number = self.numbers.number(key, state=user.address.state)
            known_by.append((Scheme.PHONE, number, False))
        except NoNumberLeft:
            advice = "The customer went in without a telephone number"
            self._tell(source.USERS, key, f"no number for {user.address.state}", advice)
        for scheme, typed, is_sure in known_by:
            one = values.identifier(scheme, typed, owner, is_verified=is_sure)
            if one is None:
                advice = f"The customer went in without it; {_ADVICE.lower()}"
                self._tell(source.USERS, key, f"the {scheme} is none", advice)
            else:
                yield one

    def _days(self, key: str, flight: source.ScheduledFlight) -> Iterator[Value]:
        for written, raw in flight.dates.items():
            status = self._record(source.FLIGHTS, f"{key} {written}", raw, source.Day)
            if status is None:
                continue
            try:
                day = date.fromisoformat(written)
                one = values.flight(flight, day, status)
            except ValueError as exc:
                self._tell(source.FLIGHTS, f"{key} {written}", str(exc))
                continue
            self.flights[flight.flight_number, day] = one
            yield one

    def _trip(self, key: str, booking: source.Reservation) -> Iterator[Value]:
        if booking.user_id not in self.locators:
            advice = f"See what is said of the customer in {source.USERS}"
            self._tell(source.RESERVATIONS, key, "its customer did not go in", advice)
            return
        flights = [self.flights.get((f.flight_number, f.date)) for f in booking.flights]
        known = [flight for flight in flights if flight is not None]
        if not known or len(known) < len(flights):
            advice = f"See what is said of its flights in {source.FLIGHTS}"
            self._tell(source.RESERVATIONS, key, "it has no flight, or one is missing", advice)
            return
        self.locators[booking.user_id].append(booking.reservation_id)
        one = values.trip(booking, known)
        yield one
        locator = values.identifier(Scheme.LOCATOR, one.locator, one.customer_id, is_verified=True)
        if locator is not None:
            yield locator

    def _chats(self, numbered: dict[str, msgspec.Raw]) -> Iterator[Value]:
        turns: Counter[tuple[str, int]] = Counter()
        for key, chat in self._read(source.CONVERSATIONS, numbered, source.Conversation):
            if chat.user_id not in self.locators:
                advice = f"See what is said of the customer in {source.USERS}"
                self._tell(source.CONVERSATIONS, key, "its customer did not go in", advice)
                continue
            about = (chat.user_id, chat.task)
            yield values.chat(chat, turn=turns[about], locators=self.locators[chat.user_id])
            turns[about] += 1
