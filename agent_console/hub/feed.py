"""The change feed: a first fill, then what changes, with nothing ever skipped.

A desk that keeps a working set gets its flights, then the set's customers, whole. From then on the
log's lines about them; a line about anybody else either makes that customer enter the set, to come
whole with the next page, or is left out here, so that a desk's line carries nothing it would drop.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, Engine, select

from agent_console.errors import StartOver
from agent_console.hub import cursor as cursors
from agent_console.hub import eras, filling, members, records, working_set
from agent_console.hub.cursor import Cursor, Filling, Following
from agent_console.hub.database import instance_id, reading
from agent_console.hub.filling import Lists
from agent_console.hub.position import Position, between, in_order, newest
from agent_console.hub.seeing import ALL, Eyes
from agent_console.hub.tables import BY_KIND, changes
from agent_console.hub.told_part import part_for
from agent_console.ids import CustomerId
from agent_console.wire.feed import Kind, Page, Tombstone


class _Line(NamedTuple):
    """A line of the log."""

    kind: Kind
    customer: CustomerId
    key: str


def page(
    engine: Engine,
    cursor: str | None,
    limit: int,
    *,
    at: datetime,
    station: str = "",
    most: int | None = None,
    eyes: Eyes = ALL,
) -> Page:
    """Return the page after *cursor* (None: from the start), of about *limit* rows.

    *most* is how many customers the desk keeps, None for all; if there are more, it is given the
    working set of *station*. Both count at the start only: the cursor knows them from then on.
    What *eyes* are not shown is left out. Raises `StartOver` if the cursor is not of this database
    or sight, or cannot be read.
    """
    if cursor is None:
        place = _begun(engine, station, most, eyes.sight.name, at=at)
    else:
        place = _read(engine, cursor, eyes.sight.name)
    _keep_chosen(engine, place.following, at=at)
    with reading(engine) as connection:
        following = place.following
        if following is not None and following.set_id is not None:
            made, entering = _followed(connection, place, following, limit, at=at)
        else:
            made, entering = _everybody(connection, place, limit, at=at), set()
        made = part_for(connection, eyes, made)
    if entering and following is not None and following.set_id is not None:
        members.enter(engine, following.set_id, entering)
        made = msgspec.structs.replace(made, more=True)
    return made


def is_current(connection: Connection, place: Cursor) -> bool:
    """Tell whether there is nothing newer than *place* for its desk."""
    following = place.following
    set_id = None if following is None else following.set_id
    if place.filling is not None or newest(connection) > place.place:
        return False
    if following is None or set_id is None:
        return True
    return members.step(connection, set_id, (following.generation, following.after), 1) is None


def _begun(engine: Engine, station: str, most: int | None, sight: str, *, at: datetime) -> Cursor:
    following = None
    if most is not None:
        set_id = members.made_sure(engine, station, most, at=at)
        following = Following(station=station, most=most, set_id=set_id)
    with reading(engine) as connection:
        start = Cursor(
            instance=instance_id(connection),
            era=eras.now(connection),
            seq=0,
            filling=Filling(),
            following=following,
            sight=sight,
        )
        return start.moved_to(newest(connection))


def _read(engine: Engine, text: str, sight: str) -> Cursor:
    with reading(engine) as connection:
        return cursors.cursor(connection, text, instance=instance_id(connection), sight=sight)


def _keep_chosen(engine: Engine, following: Following | None, *, at: datetime) -> None:
    """Choose a set anew when it is time to; a set that is not there any more means a new start."""
    if following is None or following.set_id is None:
        return
    found = members.made_sure(engine, following.station, following.most, at=at)
    if found != following.set_id:
        raise StartOver("This working set is not known here any more")


def _everybody(connection: Connection, place: Cursor, limit: int, *, at: datetime) -> Page:
    if place.filling is not None:
        lists, rest = filling.fill(connection, place.filling, limit)
        after = msgspec.structs.replace(place, filling=rest)
        more = rest is not None or place.place < newest(connection)
        return _page(after, lists, more=more, at=at, share=filling.share(rest))
    lines, last, more = _lines(connection, place.place, limit)
    following = place.following
    is_new = any(line.kind is Kind.CUSTOMER for line in lines)
    if following is not None and is_new and members.are_too_many(connection, following.most):
        raise StartOver("There are more customers now than this desk keeps")
    lists, gone = _as_now(connection, lines)
    return _page(place.moved_to(last), lists, more=more, at=at, gone=gone)


def _followed(
    connection: Connection, place: Cursor, following: Following, limit: int, *, at: datetime
) -> tuple[Page, set[CustomerId]]:
    """Return the page of a desk with a working set, and who has to enter the set."""
    set_id = following.set_id or 0
    if place.filling is not None and place.filling.after is None:
        total = members.member_count(connection, set_id)
        after = msgspec.structs.replace(place, filling=Filling(after="", total=total))
        lists = filling.ground(connection, around=at)
        return _page(after, lists, more=True, at=at, share=0.0), set()
    if following.split is not None:
        return _rest(connection, place, following, following.split, limit, at=at), set()
    count = max(1, limit // filling.ROWS_PER_CUSTOMER)
    step = members.step(connection, set_id, (following.generation, following.after), count)
    if step is not None:
        return _stepped(connection, place, following, step, limit, at=at), set()
    lines, last, more = _lines(connection, place.place, limit)
    kept, entering = _sorted_out(connection, lines, following, at=at)
    lists, gone = _as_now(connection, kept)
    after = msgspec.structs.replace(place.moved_to(last), filling=None)
    share = None if place.filling is None else 1.0
    return _page(after, lists, more=more, at=at, share=share, gone=gone), entering


def _stepped(
    connection: Connection,
    place: Cursor,
    following: Following,
    step: members.Step,
    limit: int,
    *,
    at: datetime,
) -> Page:
    left = set(step.left)
    inside = [one for one in step.ids if one not in left]
    lists: Lists = {}
    upto, split = step.ids[-1], None
    if inside:
        lists, last, split = filling.whole(connection, inside, limit)
        if last != inside[-1] or split is not None:
            upto = CustomerId(last)
    done = msgspec.structs.replace(following, generation=step.generation, after=upto, split=split)
    count = len(lists.get(Kind.CUSTOMER.value, ()))
    fill = place.filling
    fill = fill and msgspec.structs.replace(fill, done=fill.done + count)
    after = msgspec.structs.replace(place, following=done, filling=fill)
    gone_from_set = () if fill else tuple(one for one in step.left if one <= upto)
    share = filling.share(fill) if fill else None
    return _page(after, lists, more=True, at=at, share=share, left=gone_from_set)


def _rest(
    connection: Connection,
    place: Cursor,
    following: Following,
    split: tuple[datetime, str],
    limit: int,
    *,
    at: datetime,
) -> Page:
    lists, rest = filling.rest_of_history(connection, following.after, split, limit)
    done = msgspec.structs.replace(following, split=rest)
    share = filling.share(place.filling) if place.filling else None
    after = msgspec.structs.replace(place, following=done)
    return _page(after, lists, more=True, at=at, share=share)


def _sorted_out(
    connection: Connection, lines: Sequence[_Line], following: Following, *, at: datetime
) -> tuple[list[_Line], set[CustomerId]]:
    """Return the lines for a desk with a working set, and which others have to enter it.

    Every desk hears of every flight, and of everybody who is no more: it may keep them as guests.
    """
    named = {line.customer for line in lines if line.customer}
    inside = members.members(connection, following.set_id or 0, named)
    outside = named - inside
    known = {
        one.id
        for one in records.read(connection, BY_KIND[Kind.CUSTOMER], [(o,) for o in sorted(outside)])
    }

    def concerns(line: _Line) -> bool:
        is_no_more = line.kind is Kind.CUSTOMER and line.customer not in known
        return not line.customer or line.customer in inside or is_no_more

    entering = working_set.with_reason(connection, outside, following.station, at=at)
    return [line for line in lines if concerns(line)], entering


def _lines(
    connection: Connection, after: Position, limit: int
) -> tuple[list[_Line], Position, bool]:
    """Return the next lines of the log, the place they end at, and whether more are ready."""
    log, end = changes.c, newest(connection)
    query = select(log.xid, log.seq, log.kind, log.customer_id, log.key)
    wanted = query.where(between(connection, after, end)).order_by(*in_order(connection))
    rows = connection.execute(wanted.limit(limit)).all()
    last = Position(rows[-1].xid, rows[-1].seq) if rows else after
    return [_Line(x.kind, CustomerId(x.customer_id), x.key) for x in rows], last, last < end


def _as_now(
    connection: Connection, changed: Iterable[_Line]
) -> tuple[Lists, tuple[Tombstone, ...]]:
    """Read what changed as it is now; what is there no more becomes a tombstone."""
    by_kind: dict[Kind, dict[tuple[Any, ...], _Line]] = {}
    for line in changed:
        primary_key = BY_KIND[line.kind].located(line.key, line.customer)
        by_kind.setdefault(line.kind, {})[primary_key] = line
    lists: Lists = {}
    gone: list[Tombstone] = []
    for kind, wanted in by_kind.items():
        kept = BY_KIND[kind]
        found = tuple(records.read(connection, kept, sorted(wanted)))
        lists[kind.value] = found
        for missing in wanted.keys() - {kept.primary_key(record) for record in found}:
            line = wanted[missing]
            gone.append(Tombstone(kind=kind, key=line.key, customer_id=line.customer))
    return lists, tuple(sorted(gone, key=lambda t: (t.kind, t.key)))


def _page(
    after: Cursor,
    lists: Lists,
    *,
    more: bool,
    at: datetime,
    share: float | None = None,
    gone: tuple[Tombstone, ...] = (),
    left: tuple[CustomerId, ...] = (),
) -> Page:
    return Page(
        cursor=cursors.written(after),
        more=more,
        hub_at=at,
        filling=share,
        gone=gone,
        left=left,
        **lists,
    )
