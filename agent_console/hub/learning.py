"""What desks learn from: outcomes of suggestions, counted by action, segment and day.

Older outcomes count less (half as much after `HALF_LIFE_DAYS`), so that what is learned follows
what people do now. Pointing somebody to a cheaper channel counts as a yes only if they did not
have to turn to us again within a week.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import Connection, exists, insert, select, update

from agent_console.domain.channel import Channel, Direction
from agent_console.domain.facts import Facts
from agent_console.domain.playbook import ActionKind
from agent_console.hub.database import instance_id
from agent_console.hub.guidance_tables import outcome_counts, shown
from agent_console.hub.tables import interactions
from agent_console.ids import CustomerId
from agent_console.nba.evaluation import LoggedStep
from agent_console.nba.learning import NOT_NOW_COUNTS, Evidence, Learned, levels
from agent_console.wire import codec
from agent_console.wire.operation import Choice, RecordChoice, RecordShown

HALF_LIFE_DAYS = 30.0
"""After so many days an outcome counts half. Assumed."""

COMES_BACK_WITHIN = timedelta(days=7)
"""Who turns to us again within this was not helped by a cheaper channel."""

_FORGOTTEN_AFTER = timedelta(days=365)
_SETTLED_AT_ONCE = 200
_BY_HAND = (Channel.PHONE, Channel.CHAT, Channel.EMAIL, Channel.GATE)


def keep_shown(connection: Connection, operation: RecordShown, *, at: datetime) -> None:
    """Store suggestions as they stood on screen."""
    steps = operation.steps
    rows = [
        {
            "customer_id": operation.customer_id,
            "id": f"{operation.id}:{one.place}",
            "at": min(operation.at, at),
            "call_id": operation.call_id,
            "action": one.action,
            "kind": one.kind,
            "place": one.place,
            "chance": one.chance,
            "propensity": one.propensity,
            "segment": steps.segment,
            "is_held_out": steps.is_held_out,
            "playbook": steps.playbook,
            "purpose": one.purpose,
            "facts": steps.facts or None if one.place == 0 else None,
        }
        for one in {one.place: one for one in steps.shown}.values()
    ]
    if rows:
        connection.execute(insert(shown), rows)


def learn(connection: Connection, choice: RecordChoice, *, at: datetime) -> None:
    """Count what became of a suggestion; without knowing how it was shown nothing is learned."""
    s = shown.c
    same_call = s.call_id.is_(None) if choice.call_id is None else s.call_id == choice.call_id
    query = (
        select(shown)
        .where(s.customer_id == choice.customer_id, same_call, s.action == choice.action)
        .order_by(s.at.desc(), s.id.desc())
        .limit(1)
    )
    row = connection.execute(query).first()
    settle_steering(connection, at=at)
    said_at = min(choice.at, at)
    if row is None or row.choice is not None:
        return
    key = (s.customer_id == row.customer_id) & (s.id == row.id)
    connection.execute(update(shown).where(key).values(choice=choice.choice, chosen_at=said_at))
    if row.kind == ActionKind.STEER and choice.choice is Choice.ACCEPTED:
        return  # whether it helped is known in a week
    yes = 1.0 if choice.choice is Choice.ACCEPTED else 0.0
    no = {Choice.DECLINED: 1.0, Choice.NOT_NOW: NOT_NOW_COUNTS}.get(choice.choice, 0.0)
    _count(connection, row.action, row.segment, said_at.date(), yes=yes, no=no)


def settle_steering(connection: Connection, *, at: datetime) -> None:
    """Look who was pointed to a cheaper channel a week ago, and whether they came back."""
    s = shown.c
    waiting = (
        select(shown)
        .where(
            s.kind == ActionKind.STEER,
            s.choice == Choice.ACCEPTED,
            s.came_back.is_(None),
            s.chosen_at <= at - COMES_BACK_WITHIN,
        )
        .limit(_SETTLED_AT_ONCE)
    )
    for row in connection.execute(waiting).all():
        came_back = _came_back(connection, row)
        key = (s.customer_id == row.customer_id) & (s.id == row.id)
        connection.execute(update(shown).where(key).values(came_back=came_back))
        yes, no = (0.0, 1.0) if came_back else (1.0, 0.0)
        _count(connection, row.action, row.segment, row.chosen_at.date(), yes=yes, no=no)


def learned(connection: Connection, *, at: datetime) -> Learned:
    """Return all outcomes, summed up to every coarser segment, older ones counting less."""
    o = outcome_counts.c
    today = at.date()
    since = (today - _FORGOTTEN_AFTER).isoformat()
    sums: dict[tuple[str, str], list[float]] = defaultdict(lambda: [0.0, 0.0])
    last = ""
    for row in connection.execute(select(outcome_counts).where(o.day >= since).order_by(o.day)):
        age = max(0, (today - date.fromisoformat(row.day)).days)
        weight = 0.5 ** (age / HALF_LIFE_DAYS)
        last = row.day
        for level in levels(row.segment):
            one = sums[row.action, level]
            one[0] += weight * row.yes
            one[1] += weight * row.no
    return Learned(
        evidence=tuple(
            Evidence(action=action, segment=segment, yes=round(yes, 6), no=round(no, 6))
            for (action, segment), (yes, no) in sorted(sums.items())
        ),
        seed=instance_id(connection),
        as_of=last,
    )


def _came_back(connection: Connection, row: Any) -> bool:
    i = interactions.c
    again = exists().where(
        i.customer_id == row.customer_id,
        i.direction == Direction.INBOUND,
        i.channel.in_(_BY_HAND),
        i.at > row.chosen_at,
        i.at <= row.chosen_at + COMES_BACK_WITHIN,
    )
    return bool(connection.scalar(select(again)))


def _count(
    connection: Connection, action: str, segment: str, day: date, *, yes: float, no: float
) -> None:
    o = outcome_counts.c
    key = (o.action == action) & (o.segment == segment) & (o.day == day.isoformat())
    added = {"yes": o.yes + yes, "no": o.no + no}
    if connection.execute(update(outcome_counts).where(key).values(added)).rowcount:
        return
    row = {"action": action, "segment": segment, "day": day.isoformat(), "yes": yes, "no": no}
    connection.execute(insert(outcome_counts), row)


def logged(connection: Connection) -> Iterator[LoggedStep]:
    """Yield what stood first beneath the duties and what came of it; it names no customer.

    What nobody answered is a no: it was shown and nothing came of it. A cheaper channel somebody
    was pointed to is left out until it is known whether it helped. What was known then is with the
    suggestion in the first place, which may be a duty.
    """
    s, first = shown.c, shown.alias("first")
    with_facts = shown.outerjoin(
        first,
        (first.c.customer_id == s.customer_id)
        & (first.c.at == s.at)
        & (first.c.call_id.is_not_distinct_from(s.call_id))
        & (first.c.place == 0),
    )
    query = (
        select(shown, first.c.facts.label("known"))
        .select_from(with_facts)
        .where(s.kind != ActionKind.DUTY)
        .order_by(s.customer_id, s.call_id, s.at, s.place)
    )
    last: tuple[str, str | None, datetime] | None = None
    for row in connection.execute(query):
        key = (row.customer_id, row.call_id, row.at)
        if key == last:
            continue
        last = key
        is_open = row.kind == ActionKind.STEER and row.came_back is None
        if is_open and row.choice == Choice.ACCEPTED:
            continue
        helped = row.choice == Choice.ACCEPTED and not row.came_back
        yield LoggedStep(
            action=row.action,
            chance=row.chance or None,
            reward=1.0 if helped else 0.0,
            is_held_out=row.is_held_out,
            segment=row.segment,
            facts=_nameless(row.known) if row.known else None,
        )


def _nameless(text: str) -> Facts | None:
    """Return facts of the log without whose they are; None if another version wrote them."""
    try:
        facts = codec.decode(text, Facts)
    except msgspec.DecodeError:
        return None
    customer = msgspec.structs.replace(facts.customer, id=CustomerId(""), address="")
    return msgspec.structs.replace(facts, customer=customer)
