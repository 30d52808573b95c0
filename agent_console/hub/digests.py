"""What the hub answers a desk that wants to know whether both hold the same."""

import msgspec
from sqlalchemy import Connection

from agent_console.hub import cursor as cursors
from agent_console.hub import feed, marks
from agent_console.hub.database import instance_id
from agent_console.hub.limited_digest import without_hidden
from agent_console.hub.problems import Refusal
from agent_console.hub.seeing import ALL, Eyes
from agent_console.hub.tables import customer_marks
from agent_console.wire.digest import Digest


def digest(connection: Connection, within: str, cursor: str | None, eyes: Eyes = ALL) -> Digest:
    """Return the digest of one range, of everybody or of those the desk with *cursor* follows.

    Raises `Refusal` (400) if there is no such range, `StartOver` if the cursor is not ours.
    """
    set_id, is_current = None, True
    if cursor is not None:
        place = cursors.cursor(
            connection, cursor, instance=instance_id(connection), sight=eyes.sight.name
        )
        set_id = None if place.following is None else place.following.set_id
        is_current = feed.is_current(connection, place)
    try:
        if eyes.are_whole:
            made = marks.digest(connection, within, set_id, is_current=is_current)
            return _of(set_id, made)
        met = eyes.meets(customer_marks.c.customer_id)
        made = marks.digest(connection, within, set_id, is_current=is_current, met=met)
        return _of(set_id, without_hidden(connection, eyes, made, marks.members(set_id)))
    except ValueError as exc:
        raise Refusal(400, "There is no such range", str(exc)) from None


def _of(set_id: int | None, made: Digest) -> Digest:
    return made if set_id is None else msgspec.structs.replace(made, is_of_set=True)
