"""Saved views of the queue and saved searches: one's own, and those shared with all supervisors."""

import msgspec
from sqlalchemy import Connection, delete, insert, or_, select, update

from agent_console.domain.agent import Agent
from agent_console.domain.note_parsing import parsed
from agent_console.domain.note_query import QueryRefused
from agent_console.domain.review import SavedView, ViewKind
from agent_console.hub.problems import Refusal
from agent_console.hub.review.now import TURN
from agent_console.hub.review.refusing import not_understood
from agent_console.hub.review_tables import review_views
from agent_console.hub.turns import take_turns
from agent_console.ids import ViewId
from agent_console.wire.review import SavedViews

_FIELDS = tuple(review_views.c[name] for name in SavedView.__struct_fields__)
_MOST = 200
"""Views of one person."""
_LONGEST_NAME = 80


def listed(connection: Connection, by: Agent) -> SavedViews:
    """Return what *by* may ask again, by name."""
    v = review_views.c
    theirs = or_(v.owner_id == by.id, v.is_shared.is_(True))
    rows = connection.execute(select(*_FIELDS).where(theirs).order_by(v.name, v.id))
    return SavedViews(views=tuple(SavedView(**row) for row in rows.mappings()))


def save(connection: Connection, wanted: SavedView, by: Agent) -> SavedView:
    """Save *wanted* for *by*.

    Raises `Refusal`: 403 for somebody else's, 409 if it was saved since it was read, 422 for a
    search that is not understood.
    """
    take_turns(connection, [TURN])
    _refuse_unfit(wanted)
    before = _known(connection, wanted.id)
    if before is not None and before.owner_id != by.id:
        raise Refusal(403, "This belongs to somebody else")
    if wanted.version != (before.version if before else 0):
        raise Refusal(409, "Somebody else has changed this meanwhile")
    name = wanted.name.strip()
    made = msgspec.structs.replace(
        wanted, name=name, owner_id=by.id, owner_name=by.name, version=wanted.version + 1
    )
    if before is None:
        _refuse_too_many(connection, by)
        connection.execute(insert(review_views), msgspec.structs.asdict(made))
    else:
        same = review_views.c.id == made.id
        connection.execute(update(review_views).where(same).values(msgspec.structs.asdict(made)))
    return made


def forget(connection: Connection, key: ViewId, by: Agent) -> SavedViews:
    """Forget a view of *by*; one that is not there is no harm. Return what is left.

    Raises `Refusal` (403) for somebody else's.
    """
    before = _known(connection, key)
    if before is not None and before.owner_id != by.id:
        raise Refusal(403, "This belongs to somebody else")
    connection.execute(delete(review_views).where(review_views.c.id == key))
    return listed(connection, by)


def _known(connection: Connection, key: ViewId) -> SavedView | None:
    row = connection.execute(select(*_FIELDS).where(review_views.c.id == key)).mappings().first()
    return SavedView(**row) if row else None


def _refuse_unfit(wanted: SavedView) -> None:
    if not wanted.name.strip() or len(wanted.name) > _LONGEST_NAME or not wanted.id:
        raise Refusal(422, "A name is needed")
    if wanted.alerts and wanted.kind is not ViewKind.SEARCH:
        raise Refusal(422, "Only a search can alert")
    if wanted.kind is ViewKind.SEARCH:
        try:
            parsed(wanted.query)
        except QueryRefused as exc:
            raise not_understood(exc) from None


def _refuse_too_many(connection: Connection, by: Agent) -> None:
    v = review_views.c
    theirs = select(v.id).where(v.owner_id == by.id).limit(_MOST)
    if len(connection.execute(theirs).all()) >= _MOST:
        raise Refusal(422, "These are too many views for one person")
