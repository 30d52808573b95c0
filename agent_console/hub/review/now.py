"""What the company decided about reviewing, as it stands now."""

import msgspec
from sqlalchemy import Connection, insert, select, update

from agent_console.domain.note_quality import Rule
from agent_console.domain.review import ReviewSettings
from agent_console.hub.problems import Refusal
from agent_console.hub.review_tables import review_settings
from agent_console.hub.turns import take_turns

TURN = "review"
"""Whoever works through all notes, or changes what counts for all."""
_ONE = "now"
_LONGEST = 3650
_LONGEST_SEED = 100


def now_of(connection: Connection) -> ReviewSettings:
    """Return what counts now."""
    found: ReviewSettings | None = connection.scalar(
        select(review_settings.c.body).where(review_settings.c.id == _ONE)
    )
    return found or ReviewSettings()


def change(connection: Connection, wanted: ReviewSettings) -> ReviewSettings:
    """Let *wanted* count from now on.

    Raises `Refusal`: 409 if somebody changed it since it was read, 422 for what makes no sense.
    """
    take_turns(connection, [TURN])
    before = now_of(connection)
    if wanted.version != before.version:
        raise Refusal(409, "Somebody else has changed this meanwhile")
    days = (wanted.repeat_days, wanted.new_agent_days, wanted.queue_days, wanted.sample_count)
    is_sound = all(0 <= count <= _LONGEST for count in days) and len(wanted.seed) <= _LONGEST_SEED
    if not is_sound or not set(wanted.rules_off) <= set(Rule):
        raise Refusal(422, "This cannot be set so")
    row = {"id": _ONE, "body": _next(wanted)}
    if before.version:
        connection.execute(update(review_settings).values(body=row["body"]))
    else:
        connection.execute(insert(review_settings), row)
    return now_of(connection)


def _next(wanted: ReviewSettings) -> ReviewSettings:
    return msgspec.structs.replace(wanted, version=wanted.version + 1)
