"""Callers for the benchmarks of the screen: everything a file can hold, in words nobody else has.

A caller takes the place of a customer of the big store; asked for again, with another seed, the
same customer has another name, other promises and another newest part of the history.
"""

from datetime import datetime, timedelta

import big_store
import msgspec

from agent_console.domain.case import Case, CaseKind
from agent_console.domain.channel import Channel
from agent_console.domain.customer import Customer, RelationshipStage, ValueClass
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.domain.interaction import Interaction, State
from agent_console.domain.membership import Membership
from agent_console.domain.money import money
from agent_console.domain.promise import Promise
from agent_console.domain.trip import Flight
from agent_console.ids import CaseId, CustomerId, InteractionId, MembershipId, PromiseId, TripId
from agent_console.wire.feed import Page
from ui import sample_day, samples

NEWEST = 20
LONG_RANK = 2
"""Whom the big store has given 50,000 entries."""
GIVEN = ("Mia", "Jonathan", "Ana Lucía", "Xiaoming", "Oluwaseun", "Kateryna", "Bo", "Maximiliane")
FAMILY = ("Li", "Okonkwo", "Delgado-Whitfield", "Hohenstein von und zu Bergerdorff", "Ng", "Ito")
MATTERS = (
    "Asked for two seats together on AS {number}",
    "Complaint: seat fee of ${number} charged twice",
    "Looked at rebooking for AS {number}, left at payment",
    "Delay notice sent for UA {number}, third update",
)
DETAILS = (
    "Agent {number} answered in 3 h · promised refund within 7 days",
    "not solved · handed to phone after {number} s",
    "3 pages · {number} s · fare difference shown",
    "delivered · “new departure at gate {number}”",
)
_STATES = (State.DONE, State.DONE, State.OPEN, State.UNSOLVED)
_CHANNELS = (Channel.WEB, Channel.EMAIL, Channel.PHONE, Channel.CHAT, Channel.SMS, Channel.TRIP)
_PATTERNS = (samples.mia, samples.with_long_name, samples.from_right_to_left)


def customer_of(rank: int) -> CustomerId:
    """Return the id the big store gave customer *rank*."""
    return CustomerId(f"c{rank:09}")


def page(rank: int, seed: int, now: datetime, *, cursor: str) -> Page:
    """Return all that is said of the caller who is customer *rank*, as the hub would send it."""
    who = customer_of(rank)
    trips, flights = _journey(who, seed, now)
    return Page(
        cursor=cursor,
        more=False,
        hub_at=now,
        customers=(_person(who, seed),),
        identifiers=tuple(_identifiers(who, rank, seed)),
        memberships=(_membership(who, rank, seed, now),),
        trips=trips,
        flights=flights,
        cases=_cases(who, seed, now),
        promises=_promises(who, seed, now),
        interactions=tuple(_entries(who, seed, now)),
    )


def _person(who: CustomerId, seed: int) -> Customer:
    return msgspec.structs.replace(
        _PATTERNS[seed % 3](),
        id=who,
        given_name=f"{GIVEN[seed % len(GIVEN)]} {chr(65 + seed % 26)}.",
        family_name=f"{FAMILY[seed % len(FAMILY)]}-{chr(65 + seed // 26 % 26)}",
        seat=f"Aisle, row {seed}",
        expected_value=money(1000 + seed, "USD"),
        value_class=list(ValueClass)[seed % len(ValueClass)],
        stage=list(RelationshipStage)[seed % len(RelationshipStage)],
        version=seed + 2,
    )


def _identifiers(who: CustomerId, rank: int, seed: int) -> list[Identifier]:
    pairs = ((Scheme.PHONE, big_store.phone(rank)), (Scheme.MEMBER, f"NL{rank:08}"))
    return [
        Identifier(scheme=scheme, value=value, customer_id=who, is_verified=True, version=seed + 2)
        for scheme, value in pairs
    ]


def _membership(who: CustomerId, rank: int, seed: int, now: datetime) -> Membership:
    pop = samples.a_pop(now, samples.mia())
    cards = pop.file.memberships if pop.file else ()
    return msgspec.structs.replace(
        cards[0],
        id=MembershipId(f"m{rank:09}"),
        customer_id=who,
        number=f"NL{rank:08}",
        version=seed + 2,
    )


def _journey(
    who: CustomerId, seed: int, now: datetime
) -> tuple[tuple[msgspec.Struct, ...], tuple[Flight, ...]]:
    """Return a trip of today that is late, for three of four."""
    found = sample_day.right_now(now)
    trip = msgspec.structs.replace(found.trip, id=TripId(f"t-{who}"), customer_id=who)
    flights = [one for one in (found.flight, found.misses, *found.ways) if one is not None]
    zoned = tuple(
        msgspec.structs.replace(
            one,
            origin_zone="America/Los_Angeles",
            destination_zone="America/Los_Angeles",
            version=seed + 2,
        )
        for one in flights
    )
    moved = now - timedelta(days=400) if seed % 4 == 0 else trip.starts_at
    trip = msgspec.structs.replace(trip, starts_at=moved, version=seed + 2)
    return (trip,), zoned


def _cases(who: CustomerId, seed: int, now: datetime) -> tuple[Case, ...]:
    return (
        Case(
            id=CaseId(f"case-{who}"),
            customer_id=who,
            kind=CaseKind.COMPLAINT,
            subject=f"Seat fee of ${seed} charged twice",
            opened_at=now - timedelta(days=9),
            closed_at=None if seed % 2 else now,
            version=seed + 2,
        ),
    )


def _promises(who: CustomerId, seed: int, now: datetime) -> tuple[Promise, ...]:
    """Return one to four promises, some of them overdue."""
    (pattern,) = sample_day.promises(now)
    return tuple(
        msgspec.structs.replace(
            pattern,
            id=PromiseId(f"p-{who}-{index}"),
            customer_id=who,
            what=f"Refund of the seat fee for AS {seed + index}",
            amount=money(seed + index + 1, "USD"),
            due_at=now + timedelta(days=seed % 9 - 3 + index),
            version=seed + 2,
        )
        for index in range(1 + seed % 4)
    )


def _entries(who: CustomerId, seed: int, now: datetime) -> list[Interaction]:
    """Return the newest part of the history."""
    return [
        Interaction(
            id=InteractionId(f"live-{who}-{index}"),
            customer_id=who,
            at=now - timedelta(minutes=seed % 50 + index * 240),
            channel=_CHANNELS[(seed + index) % len(_CHANNELS)],
            headline=MATTERS[(seed + index) % 4].format(number=(1000 * seed + index) % 9973),
            detail=DETAILS[(seed * 3 + index) % 4].format(number=(700 * seed + index) % 9967),
            text="I would like to know what becomes of my request, and when.",
            state=_STATES[(seed + index) % 4],
            version=seed + 2,
        )
        for index in range(NEWEST)
    ]
