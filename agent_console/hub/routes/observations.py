"""What was noticed at gates and on board, for the supervisors who review it."""

from http import HTTPStatus
from typing import Annotated, Any

from litestar import Request, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from agent_console.domain.agent import Agent
from agent_console.domain.audit_entry import Deed
from agent_console.domain.observation import Observation, Review
from agent_console.domain.rights import Right
from agent_console.hub import audit, observing
from agent_console.hub.database import reading
from agent_console.hub.hub import Hub
from agent_console.hub.routes.allowed import entry, eyes_for, needs, write_down
from agent_console.hub.routes.declared import USUAL, errors
from agent_console.hub.shown_answers import must_be_met
from agent_console.ids import ObservationId
from agent_console.wire.observations import ObservationsAnswer, ReviewRequest

_Request = Request[Agent, Any, Any]
_Limit = Annotated[int, QueryParameter(ge=1, le=500, description="How many at the most.")]
_SEES, _CHANGES = (needs(Right.REVIEW_OBSERVATIONS, deed) for deed in (Deed.VIEW, Deed.CHANGE))
_ERRORS = errors(HTTPStatus.BAD_REQUEST, HTTPStatus.NOT_FOUND, HTTPStatus.CONFLICT, *USUAL)


@get("/observations", sync_to_thread=True, opt=_SEES, responses=_ERRORS)
def list_observations(
    hub: NamedDependency[Hub],
    request: _Request,
    review: FromQuery[Review] = Review.NEW,
    limit: _Limit = 50,
) -> ObservationsAnswer:
    """Return observations in one state of review, oldest first, with those that say the same."""
    with reading(hub.engine) as connection:
        eyes = eyes_for(hub, request, connection)
        found = observing.listed(connection, eyes, review, limit)
    write_down(hub, request, [one.observation.customer_id for one in found.observations])
    return found


@post(
    "/observations/{observation_id:str}/review",
    status_code=200,
    sync_to_thread=True,
    opt=_CHANGES,
    responses=_ERRORS,
)
def review_observation(
    hub: NamedDependency[Hub],
    request: _Request,
    observation_id: FromPath[str],
    data: JSONBody[ReviewRequest],
) -> Observation:
    """Promote, merge or reject an observation; every decision is kept with its reason."""
    key = ObservationId(observation_id)
    with hub.engine.begin() as connection:
        found = observing.known(connection, key)
        must_be_met(connection, eyes_for(hub, request, connection), found.customer_id)
        made = observing.decide(connection, key, data, request.user, at=hub.clock())
        audit.append(connection, [entry(hub, request, [made.customer_id])], at=hub.clock())
    hub.bell.ring()
    return made


ROUTES = (list_observations, review_observation)
