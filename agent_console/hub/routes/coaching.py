"""Scores and coaching: one's own file, and what supervisors ask about notes and agents."""

from datetime import timedelta
from http import HTTPStatus
from typing import Annotated, Any

from litestar import Request, Response, get, post
from litestar.di import NamedDependency
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import FromPath, FromQuery, HeaderParameter, JSONBody, QueryParameter

from agent_console.domain.agent import Agent
from agent_console.domain.audit_entry import Deed
from agent_console.domain.coaching import CoachingFile
from agent_console.domain.rights import Right
from agent_console.domain.score import Verdict
from agent_console.domain.scorecard import Scorecard
from agent_console.hub import access_patterns as patterns
from agent_console.hub import affected, audit, coaching_files, merged, scorecards
from agent_console.hub.calibration import calibrated
from agent_console.hub.database import reading
from agent_console.hub.hub import Hub
from agent_console.hub.routes.allowed import entry, eyes_for, needs, write_down
from agent_console.hub.routes.declared import USUAL, errors
from agent_console.hub.routes.guidance import tagged
from agent_console.hub.scoring import known_note
from agent_console.hub.shown_answers import must_be_met
from agent_console.ids import AgentId, CustomerId, NoteId
from agent_console.wire.coaching import (
    AffectedAnswer,
    CalibrationAnswer,
    CoachingHistory,
    DisputesAnswer,
    NoteReview,
    PatternsAnswer,
    ScorecardRequest,
    Scorecards,
)

_Request = Request[Agent, Any, Any]
_Match = Annotated[str, HeaderParameter(name="If-None-Match")]
_Days = Annotated[int, QueryParameter(ge=1, le=365, description="So many days back.")]
_Limit = Annotated[int, QueryParameter(ge=1, le=1000, description="How many at the most.")]
_BAD = HTTPStatus.BAD_REQUEST
_ERRORS = errors(_BAD, HTTPStatus.NOT_FOUND, *USUAL)
_SEES = needs(Right.COACH, Deed.VIEW)


@get(
    "/coaching",
    sync_to_thread=True,
    opt=needs(Right.BE_HERE),
    responses={
        200: ResponseSpec(CoachingFile, description="As it is now.", generate_examples=False),
        304: ResponseSpec(None, description="Unchanged since the ETag.", generate_examples=False),
        **errors(_BAD, *USUAL),
    },
)
def own_coaching(
    hub: NamedDependency[Hub], request: _Request, if_none_match: _Match = ""
) -> Response[Any]:
    """Return what concerns whoever is signed in: remarks, scores of their notes, shared words."""
    with reading(hub.engine) as connection:
        eyes = eyes_for(hub, request, connection)
        found = coaching_files.file_of(connection, request.user, eyes, at=hub.clock())
    return tagged(found, if_none_match)


@get("/review/scorecards", sync_to_thread=True, opt=needs(Right.BE_HERE), responses=_ERRORS)
def current_scorecards(hub: NamedDependency[Hub]) -> Scorecards:
    """Return the forms notes are scored by; agents see them beside their scores, too."""
    with reading(hub.engine) as connection:
        return Scorecards(cards=scorecards.current(connection))


@post(
    "/review/scorecards",
    status_code=200,
    sync_to_thread=True,
    opt=needs(Right.COACH, Deed.CHANGE),
    responses=errors(_BAD, HTTPStatus.CONFLICT, HTTPStatus.UNPROCESSABLE_ENTITY, *USUAL),
)
def publish_scorecard(
    hub: NamedDependency[Hub], request: _Request, data: JSONBody[ScorecardRequest]
) -> Scorecard:
    """Check a form and hand it out."""
    with hub.engine.begin() as connection:
        card = scorecards.publish(connection, data.text, request.user, at=hub.clock())
        audit.append(connection, [entry(hub, request)], at=hub.clock())
    return card


@get("/review/notes/{note_id:str}/scores", sync_to_thread=True, opt=_SEES, responses=_ERRORS)
def note_scores(
    hub: NamedDependency[Hub],
    request: _Request,
    note_id: FromPath[str],
    customer: FromQuery[str],
    *,
    reveal: FromQuery[bool] = False,
) -> NoteReview:
    """Return scores, disputes and remarks of a note.

    Other reviewers' scores come once whoever asks has scored, or says *reveal*.
    """
    with reading(hub.engine) as connection:
        whose = merged.final(connection, CustomerId(customer))
        must_be_met(connection, eyes_for(hub, request, connection), whose)
        note = known_note(connection, whose, NoteId(note_id))
        found = coaching_files.of_note(connection, note, request.user, reveal=reveal)
    write_down(hub, request, [found.customer_id])
    return found


@get("/review/agents/{agent_id:str}/coaching", sync_to_thread=True, opt=_SEES, responses=_ERRORS)
def coaching_history(
    hub: NamedDependency[Hub], request: _Request, agent_id: FromPath[str]
) -> CoachingHistory:
    """Return what was said to one agent and what their notes were given, newest first."""
    with reading(hub.engine) as connection:
        eyes = eyes_for(hub, request, connection)
        found = coaching_files.history_of(connection, AgentId(agent_id), eyes)
    whose = {one.customer_id for one in found.remarks} | {one.customer_id for one in found.scores}
    write_down(hub, request, sorted(whose))
    return found


@get("/review/disputes", sync_to_thread=True, opt=_SEES, responses=_ERRORS)
def list_disputes(
    hub: NamedDependency[Hub], request: _Request, verdict: FromQuery[Verdict] = Verdict.OPEN
) -> DisputesAnswer:
    """Return disputes that stand so, the oldest first, with the scores they are about."""
    with reading(hub.engine) as connection:
        found = coaching_files.disputed(connection, verdict, eyes_for(hub, request, connection))
    write_down(hub, request, sorted({one.customer_id for one in found.disputes}))
    return found


@get("/review/calibration", sync_to_thread=True, opt=needs(Right.COACH), responses=_ERRORS)
def calibration(
    hub: NamedDependency[Hub], card: FromQuery[str], days: _Days = 90
) -> CalibrationAnswer:
    """Return how far each pair of reviewers agrees on one form; names no customer."""
    with reading(hub.engine) as connection:
        return calibrated(connection, card, since=hub.clock() - timedelta(days=days))


@get("/review/affected", sync_to_thread=True, opt=_SEES, responses=_ERRORS)
def list_affected(
    hub: NamedDependency[Hub], request: _Request, limit: _Limit = 200
) -> AffectedAnswer:
    """Return who is hit by disruptions and was not spoken to, who loses most first."""
    with reading(hub.engine) as connection:
        eyes = eyes_for(hub, request, connection)
        found = affected.affected(connection, eyes, at=hub.clock(), limit=limit)
    write_down(hub, request, [one.customer_id for one in found.affected])
    return found


@get(
    "/review/access",
    sync_to_thread=True,
    opt=needs(Right.READ_AUDIT, Deed.READ_AUDIT),
    responses=_ERRORS,
)
def access_patterns(
    hub: NamedDependency[Hub], request: _Request, days: _Days = 7
) -> PatternsAnswer:
    """Return what is unusual in who looked at whom: a question each, and no proof."""
    since = hub.clock() - timedelta(days=days)
    with reading(hub.engine) as connection:
        found = patterns.patterns(connection, eyes_for(hub, request, connection), since=since)
    whose = {one.customer_id for one in found.patterns if one.customer_id is not None}
    write_down(hub, request, sorted(whose))
    return found


ROUTES = (
    own_coaching,
    current_scorecards,
    publish_scorecard,
    note_scores,
    coaching_history,
    list_disputes,
    calibration,
    list_affected,
    access_patterns,
)
