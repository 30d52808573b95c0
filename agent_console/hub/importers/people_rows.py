"""A line of a file about a customer: what becomes of it, and whom we know already by it."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID, uuid5

import msgspec
from sqlalchemy import Connection, text

from agent_console.clock import micros
from agent_console.domain.customer import Customer
from agent_console.domain.identifier import Scheme, identified
from agent_console.domain.membership import Membership
from agent_console.domain.value import Value
from agent_console.hub import merged, records
from agent_console.hub.cloud_events import BadEvent
from agent_console.hub.intake.heard import plain
from agent_console.hub.intake.identity import whose
from agent_console.hub.intake.parking import put_known
from agent_console.hub.intake.storing import ONCE, Taken
from agent_console.hub.intake_tables import counterparts
from agent_console.hub.tables import BY_STRUCT
from agent_console.ids import CustomerId, MembershipId
from agent_console.wire.contact import HeardFate
from agent_console.wire.operation import Problem

_SPACE = UUID("7a8d3a52-07a1-5f0e-8c3e-1c0b6f0d2a11")
_LINK = text(
    "INSERT INTO counterparts (system, kind, their_id, customer_id, our_id, agreed)"
    " VALUES (:system, 'person', :their_id, :customer_id, :customer_id, '')"
    " ON CONFLICT (system, kind, their_id) DO NOTHING"
)
_SCHEMES = (Scheme.EMAIL, Scheme.PHONE, Scheme.MEMBER, Scheme.LOGIN)


class PersonLine(NamedTuple):
    """A customer of a source, under its key there."""

    source: str
    key: str
    row: "PersonRow"

    @property
    def once(self) -> str:
        """Return what tells this state of the customer from all others."""
        said = f"{self.source}\n{self.key}\n{msgspec.json.encode(self.row).decode()}"
        return str(uuid5(_SPACE, f"line\n{said}"))


class PersonRow(Value, frozen=True, kw_only=True):
    """A customer as a file has them. What is empty changes nothing."""

    given_name: str = ""
    family_name: str = ""
    native_name: str = ""
    honorific: str = ""
    languages: tuple[str, ...] = ()
    birth_date: date | None = None
    country: str = ""
    city: str = ""
    time_zone: str = ""
    home_airport: str = ""
    seat: str = ""
    phone: tuple[str, ...] = ()
    email: tuple[str, ...] = ()
    login: tuple[str, ...] = ()
    member: str = ""
    programme: str = ""
    """Whose the member number is; without it, it only finds the customer."""
    tier: str = ""


_FIELDS = tuple(n for n in PersonRow.__struct_fields__ if n in Customer.__struct_fields__)


def known_by(row: PersonRow, *, region: str) -> tuple[tuple[Scheme, str, str], ...]:
    """Return scheme, normal form and what is written; raise `BadEvent` for what is no such thing.

    Also raised where there is neither a name nor anything to be found by.
    """
    found = []
    for scheme in _SCHEMES:
        said = getattr(row, scheme.value)
        for typed in (said,) if isinstance(said, str) else said:
            if not typed:
                continue
            one = identified(scheme, typed, CustomerId(""), region=region)
            if one is None:
                raise BadEvent("this is none", scheme.value)
            found.append((scheme, one.value, typed))
    if not found and not (row.given_name or row.family_name or row.native_name):
        raise BadEvent("there is neither a name nor anything to be found by", "")
    return tuple(found)


def store_all(
    connection: Connection, people: Sequence[PersonLine], *, at: datetime, region: str
) -> list[Taken]:
    """Store *people*; one answer each. The same line again changes nothing, whatever we changed."""
    taken = []
    for one in people:
        row = {"id": one.once, "at": micros(at)}
        try:
            with connection.begin_nested():
                if not connection.execute(ONCE, row).rowcount:
                    taken.append(Taken(HeardFate.KNOWN))
                    continue
                customer = store(connection, one, at=at, region=region)
        except BadEvent as exc:
            why = f"{exc.field}: {exc}" if exc.field else str(exc)
            taken.append(Taken(HeardFate.REFUSED, problem=Problem(title=why, status=422)))
        else:
            taken.append(Taken(HeardFate.STORED, customer))
    return taken


def store(connection: Connection, line: PersonLine, *, at: datetime, region: str) -> CustomerId:
    """Store one customer and return who it is.

    It is whoever was made of this key before, else who is surely known by the same numbers and
    name, else somebody new. Raises `BadEvent` for what cannot be a customer, or was erased.
    """
    row = plain(line.row)
    marks = known_by(row, region=region)
    their_id = str(uuid5(_SPACE, f"key\n{line.source}\n{line.key}"))
    customer = _customer(connection, row, marks, (line.source, their_id), at=at)
    link = {"system": f"import:{line.source}", "their_id": their_id, "customer_id": customer.id}
    connection.execute(_LINK, link)
    said: list[Value] = [customer]
    for scheme, _, typed in marks:
        one = identified(scheme, typed, customer.id, region=region)
        if one is not None:
            said.append(one)
    if row.member and row.programme:
        said.append(_membership(row, customer.id))
    put_known(connection, _without_known(connection, said), at=at)
    return customer.id


def _customer(
    connection: Connection,
    row: PersonRow,
    marks: tuple[tuple[Scheme, str, str], ...],
    their: tuple[str, str],
    *,
    at: datetime,
) -> Customer:
    """Return the customer as the line leaves them."""
    c, (source, their_id) = counterparts.c, their
    linked = connection.execute(
        counterparts.select().where(
            c.system == f"import:{source}", c.kind == "person", c.their_id == their_id
        )
    ).first()
    if linked is None:
        name = " ".join(filter(None, (row.given_name, row.family_name))) or row.native_name
        pairs = [(scheme.value, value) for scheme, value, _ in marks]
        pairs += [("name", name)] if name else []
        found = whose(connection, tuple(pairs), at=at).customer
    else:
        found = merged.final(connection, CustomerId(linked.customer_id))
    customer = found or CustomerId(str(uuid5(_SPACE, f"customer\n{source}\n{their_id}")))
    known = next(records.read(connection, BY_STRUCT[Customer], [(customer,)]), None)
    if known is None and linked is not None:
        raise BadEvent("this customer was erased", "")
    before = known or Customer(id=customer, given_name="", family_name="")
    said = {name: getattr(row, name) for name in _FIELDS if getattr(row, name)}
    return msgspec.structs.replace(before, **said)


def _membership(row: PersonRow, customer: CustomerId) -> Membership:
    key = f"membership\n{row.programme}\n{row.member}"
    return Membership(
        id=MembershipId(str(uuid5(_SPACE, key))),
        customer_id=customer,
        programme=row.programme,
        number=row.member,
        tier=row.tier,
    )


def _without_known(connection: Connection, said: list[Value]) -> list[Value]:
    """Leave out identifiers and memberships that are there: what we know of them is more."""
    left: list[Value] = []
    for one in said:
        kept = BY_STRUCT[type(one)]
        there = next(records.read(connection, kept, [kept.primary_key(one)]), None)
        if isinstance(one, Customer) or there is None:
            left.append(one)
        elif isinstance(one, Membership) and one.tier:
            left.append(msgspec.structs.replace(there, tier=one.tier))
    return left
