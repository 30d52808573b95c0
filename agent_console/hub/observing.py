"""What was noticed, for review: promoted, merged or rejected with a reason. None is ever lost."""

from datetime import datetime, timedelta

import msgspec
from sqlalchemy import Connection, func, select

from agent_console.domain.agent import Agent
from agent_console.domain.observation import Observation, Review, is_like
from agent_console.hub import at_gate
from agent_console.hub.problems import Refusal
from agent_console.hub.seeing import Eyes
from agent_console.hub.tables import BY_STRUCT, observations
from agent_console.hub.turns import take_turns
from agent_console.ids import ObservationId
from agent_console.wire.observations import ObservationsAnswer, ReviewRequest, Waiting

_KEPT = BY_STRUCT[Observation]
_AROUND = timedelta(days=1)
_MOST_ALIKE = 5


def listed(connection: Connection, eyes: Eyes, review: Review, limit: int) -> ObservationsAnswer:
    """Return observations in one state, oldest first, with those that may say the same."""
    o = observations.c
    among = (o.review == review) & eyes.meets(o.customer_id)
    query = select(*_KEPT.fields).where(among).order_by(o.at, o.id).limit(limit)
    found = [_KEPT.record(row) for row in connection.execute(query)]
    count = int(connection.scalar(select(func.count()).select_from(observations).where(among)) or 0)
    return ObservationsAnswer(
        observations=tuple(
            Waiting(observation=one, alike=_alike(connection, one)) for one in found
        ),
        count=count,
    )


def known(connection: Connection, key: ObservationId) -> Observation:
    """Return one observation; `Refusal` if there is none."""
    query = select(*_KEPT.fields).where(observations.c.id == key)
    row = connection.execute(query).first()
    if row is None:
        raise Refusal(404, "This observation is not known")
    found: Observation = _KEPT.record(row)
    return found


def decide(
    connection: Connection, key: ObservationId, wanted: ReviewRequest, by: Agent, *, at: datetime
) -> Observation:
    """Write down what a supervisor makes of an observation; it may be decided anew later.

    Raises `Refusal` where a reason is missing, or for a merge into one that says something else.
    """
    take_turns(connection, [known(connection, key).customer_id])
    one, reason = known(connection, key), wanted.reason.strip()
    if wanted.review in {Review.MERGED, Review.REJECTED} and not reason:
        raise Refusal(422, "A reason is needed")
    into = wanted.merged_into if wanted.review is Review.MERGED else None
    if wanted.review is Review.MERGED:
        _refuse_other_matter(connection, one, into)
    decided = msgspec.structs.replace(
        one,
        review=wanted.review,
        reason=reason,
        merged_into=into,
        reviewed_by=by.id,
        reviewed_at=at,
    )
    at_gate.write_observation(connection, decided, at=at)
    return decided


def _refuse_other_matter(
    connection: Connection, one: Observation, into: ObservationId | None
) -> None:
    if into is None or into == one.id:
        raise Refusal(422, "Into which one it is merged is needed")
    other = known(connection, into)
    if other.customer_id != one.customer_id:
        raise Refusal(409, "They are about different people")
    if other.review not in {Review.NEW, Review.PROMOTED}:
        raise Refusal(409, "That one does not count any more")


def _alike(connection: Connection, one: Observation) -> tuple[Observation, ...]:
    o = observations.c
    near = (o.customer_id == one.customer_id) & (o.at >= one.at - _AROUND)
    near &= (o.at <= one.at + _AROUND) & o.review.in_([Review.NEW, Review.PROMOTED])
    query = select(*_KEPT.fields).where(near).order_by(o.at, o.id)
    found = (_KEPT.record(row) for row in connection.execute(query))
    return tuple([other for other in found if is_like(one, other)][:_MOST_ALIKE])
