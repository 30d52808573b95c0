"""Keep the working sets: who is in, who entered and who left with which change of the choice.

A desk is brought from one generation to the next as a first fill is: customer by customer, whole.
"""

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import Connection, Engine, func, insert, literal, select, text, tuple_, update

from agent_console.hub import working_set
from agent_console.hub.database import reading
from agent_console.hub.tables import customer_marks, working_members, working_sets
from agent_console.hub.turns import take_turns
from agent_console.ids import CustomerId

CHOSEN_EVERY = timedelta(hours=1)
_TAKES_AT_MOST = timedelta(minutes=2)
"""A first choice that is not there after this long was interrupted: desks would stay empty."""
_CHUNK = 500
_PUT = text(
    "INSERT INTO working_members (set_id, customer_id, generation, is_in)"
    " VALUES (:set_id, :customer_id, :generation, :is_in)"
    " ON CONFLICT (set_id, customer_id) DO UPDATE SET"
    " generation = excluded.generation, is_in = excluded.is_in"
)


class Step(NamedTuple):
    """Customers who entered or left with one generation, in the order of their ids."""

    generation: int
    ids: list[CustomerId]
    """All of them."""
    left: list[CustomerId]
    """Those who left."""


def are_too_many(connection: Connection, most: int) -> bool:
    """Tell whether there are more than *most* customers."""
    c = customer_marks.c
    are_known = (c.record_count > 0) & (c.customer_id != "") & ~c.customer_id.like("parked:%")
    return (
        connection.execute(select(c.bucket).where(are_known).offset(most).limit(1)).first()
        is not None
    )


def made_sure(engine: Engine, station: str, most: int, *, at: datetime) -> int | None:
    """Return the station's working set, chosen if it was not or not lately.

    None while there never were more than *most* customers: then everybody is followed.
    """
    with reading(engine) as connection:
        row = _row(connection, station, most)
        if row is None and not are_too_many(connection, most):
            return None
    if row is None or row.chosen_at <= at - (CHOSEN_EVERY if row.generation else _TAKES_AT_MOST):
        return _choose(engine, station, most, at=at)
    return int(row.id)


def enter(engine: Engine, set_id: int, entering: Iterable[CustomerId]) -> None:
    """Take customers in as the set's next generation."""
    wanted = set(entering)
    with engine.begin() as connection:
        take_turns(connection, [f"set {set_id}"])
        _add_generation(
            connection, set_id, sorted(wanted - members(connection, set_id, wanted)), []
        )


def members(connection: Connection, set_id: int, among: Collection[CustomerId]) -> set[CustomerId]:
    """Return those of *among* that are in the set."""
    c, listed, found = working_members.c, sorted(among), set[CustomerId]()
    for start in range(0, len(listed), _CHUNK):
        wanted = c.customer_id.in_(listed[start : start + _CHUNK])
        query = select(c.customer_id).where(c.set_id == set_id, c.is_in.is_(True), wanted)
        found |= set(map(CustomerId, connection.scalars(query)))
    return found


def generation(connection: Connection, set_id: int) -> int:
    """Return the set's last generation."""
    c = working_sets.c
    return int(connection.scalar(select(c.generation).where(c.id == set_id)) or 0)


def member_count(connection: Connection, set_id: int) -> int:
    """Return how many are in the set."""
    c = working_members.c
    query = select(func.count()).where(c.set_id == set_id, c.is_in.is_(True))
    return int(connection.scalar(query) or 0)


def step(connection: Connection, set_id: int, after: tuple[int, str], limit: int) -> Step | None:
    """Return the next customers after (generation, customer id), all of one generation."""
    c = working_members.c
    later = tuple_(c.generation, c.customer_id) > tuple_(literal(after[0]), literal(after[1]))
    query = select(c.generation, c.customer_id, c.is_in).where(c.set_id == set_id, later)
    rows = connection.execute(query.order_by(c.generation, c.customer_id).limit(limit)).all()
    if not rows:
        return None
    number = int(rows[0].generation)
    theirs = [(CustomerId(row.customer_id), row.is_in) for row in rows if row.generation == number]
    return Step(number, [i for i, _ in theirs], [i for i, is_in in theirs if not is_in])


def _choose(engine: Engine, station: str, most: int, *, at: datetime) -> int:
    """Choose anew, and write what differs as the next generation."""
    set_id = _claimed(engine, station, most, at=at)
    with reading(engine) as connection:
        wanted = working_set.chosen(connection, station, most, at=at)
    with engine.begin() as connection:
        take_turns(connection, [f"set {set_id}"])
        c = working_members.c
        query = select(c.customer_id).where(c.set_id == set_id, c.is_in.is_(True))
        inside = set(map(CustomerId, connection.scalars(query)))
        _add_generation(connection, set_id, sorted(wanted - inside), sorted(inside - wanted))
    return set_id


def _claimed(engine: Engine, station: str, most: int, *, at: datetime) -> int:
    """Return the set's number, and note that it is being chosen: nobody else needs to."""
    with engine.begin() as connection:
        take_turns(connection, [f"station {station} {most}"])
        row = _row(connection, station, most)
        if row is None:
            new = {"station": station, "most": most, "generation": 0, "chosen_at": at}
            return int(connection.execute(insert(working_sets), new).inserted_primary_key[0])  # type: ignore[index]
        connection.execute(
            update(working_sets).where(working_sets.c.id == row.id).values(chosen_at=at)
        )
        return int(row.id)


def _add_generation(
    connection: Connection, set_id: int, entering: list[CustomerId], leaving: list[CustomerId]
) -> None:
    if not entering and not leaving:
        return
    number = generation(connection, set_id) + 1
    connection.execute(
        update(working_sets).where(working_sets.c.id == set_id).values(generation=number)
    )
    rows = [
        {"set_id": set_id, "customer_id": customer, "generation": number, "is_in": is_in}
        for customers, is_in in ((entering, True), (leaving, False))
        for customer in customers
    ]
    connection.execute(_PUT, rows)


def _row(connection: Connection, station: str, most: int) -> Any:
    c = working_sets.c
    query = select(c.id, c.chosen_at, c.generation).where(c.station == station, c.most == most)
    return connection.execute(query).first()
