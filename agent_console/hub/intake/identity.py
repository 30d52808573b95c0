"""Whose is it? The same look-up and the same weights as for a telephone that rings.

What several identifiers say is added up. Only who is sure is taken for the one: in a wrong history
something would be read by the wrong person, and parked it is lost to nobody. A name that does not
fit denies where several are meant or a telephone is all there is: in a mail it is what the sender
likes to be called.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from agent_console.domain.certainty import Certainty, Evidence, judged, score
from agent_console.domain.customer import Customer
from agent_console.domain.identifier import Scheme
from agent_console.domain.name_match import Agreement, names_agree
from agent_console.hub import merged
from agent_console.hub.erasure import GONE, is_erased
from agent_console.hub.intake.heard import NAME, VISITOR, Marks
from agent_console.hub.lookup import owners
from agent_console.hub.problems import Refusal
from agent_console.hub.seeing import ALL, Eyes
from agent_console.hub.tables import customers, trips
from agent_console.ids import CustomerId, TripId, is_parked
from agent_console.wire.customer_file import Candidate

_SHARED = frozenset({Scheme.PHONE.value, NAME, VISITOR})
"""Whoever is known by nothing else may be another one of the house: there a name can deny."""


Owners = Mapping[tuple[str, str], list[Candidate]]
"""By mark everyone it belongs to."""


class Whose(NamedTuple):
    """Who is meant, if anybody is sure, and how sure."""

    customer: CustomerId | None
    certainty: Certainty


def owners_of(connection: Connection, marks: Iterable[tuple[str, str]], eyes: Eyes = ALL) -> Owners:
    """Return to whom each of *marks* belongs, of those *eyes* are shown."""
    pairs = {(Scheme(s), value) for s, value in marks if s not in {NAME, VISITOR}}
    found = owners(connection, pairs)
    alive = {
        one.customer.id for some in found.values() for one in some if not one.customer.merged_into
    }
    shown = eyes.met(connection, alive) & alive
    return {
        (scheme.value, value): [one for one in some if one.customer.id in shown]
        for (scheme, value), some in found.items()
    }


def whose(
    connection: Connection, marks: Marks, *, at: datetime, among: Owners | None = None
) -> Whose:
    """Return who is known by *marks*; *among* is what `owners_of` said of them and others."""
    belongs = owners_of(connection, marks) if among is None else among
    bits: dict[CustomerId, float] = {}
    met: dict[CustomerId, Customer] = {}
    for mark in marks:
        candidates = belongs.get(mark, [])
        for one in candidates:
            key = one.customer.id
            met[key] = one.customer
            used = _used_days(connection, key, mark, at)
            evidence = Evidence(
                scheme=one.matched_by,
                is_verified=one.is_verified,
                shared_by=len(candidates),
                used_days=used,
            )
            bits[key] = bits.get(key, 0.0) + score(evidence)
    is_free = len(met) == 1 and any(scheme not in _SHARED for scheme, _ in marks)
    for name in (value for scheme, value in marks if scheme == NAME):
        for key, customer in met.items():
            said = _bits_of_name(name, customer)
            bits[key] += max(0.0, said) if is_free else said
    ranked = sorted(bits.items(), key=lambda pair: -pair[1])
    certainty = judged([bit for _, bit in ranked])
    return Whose(ranked[0][0] if certainty is Certainty.SURE else None, certainty)


def named(connection: Connection, customer: CustomerId, eyes: Eyes = ALL) -> CustomerId:
    """Return who *customer* is now; raise `Refusal` for who is not known (404), or erased (410)."""
    now = merged.final(connection, customer)
    there = connection.scalar(select(customers.c.id).where(customers.c.id == now))
    if there is None and is_erased(connection, now):
        raise Refusal(GONE.status, GONE.title, kind=GONE.type)
    if there is None or is_parked(now) or not eyes.met(connection, [now]):
        raise Refusal(404, "This customer is not known", "at data.customer_id")
    return now


def trip_meant(connection: Connection, customer: CustomerId, marks: Marks) -> TripId | None:
    """Return the customer's latest trip under a locator among *marks*."""
    locators = [value for scheme, value in marks if scheme == Scheme.LOCATOR]
    if not locators:
        return None
    c = trips.c
    theirs = select(c.id).where(c.customer_id == customer, c.locator.in_(locators))
    found = connection.scalar(theirs.order_by(c.starts_at.desc()).limit(1))
    return None if found is None else TripId(found)


def _bits_of_name(name: str, customer: Customer) -> float:
    """Return what a name adds or takes: the difference it makes to one piece of evidence."""
    names: Iterable[str] = filter(None, (customer.full_name, customer.native_name))
    agreement = max((names_agree(name, one) for one in names), default=Agreement.NONE)
    without, beside = Evidence(scheme=Scheme.PHONE), Evidence(scheme=Scheme.PHONE, name=agreement)
    return score(beside) - score(without)


def _used_days(
    connection: Connection, customer: CustomerId, mark: tuple[str, str], at: datetime
) -> int | None:
    """Return how long ago the trip ended that a locator stood for; None for anything else."""
    scheme, value = mark
    if scheme != Scheme.LOCATOR:
        return None
    c = trips.c
    last = select(func.max(c.ends_at)).where(c.customer_id == customer, c.locator == value)
    ended_at = connection.scalar(last)
    return None if ended_at is None else (at - ended_at).days
