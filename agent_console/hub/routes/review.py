"""Notes for supervisors: the queue, all notes by their words, one note, and what is decided."""

from http import HTTPStatus
from typing import Any

from litestar import Request, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from agent_console.domain.agent import Agent
from agent_console.domain.audit_entry import Deed
from agent_console.domain.review import (
    DeedDone,
    NoteKey,
    ReviewDeed,
    ReviewSettings,
    SavedView,
)
from agent_console.domain.rights import Right
from agent_console.hub import audit
from agent_console.hub.database import reading
from agent_console.hub.hub import Hub
from agent_console.hub.problems import Refusal
from agent_console.hub.review import deciding, now, queue, sampling, searching, views
from agent_console.hub.review import reading as reading_notes
from agent_console.hub.review.catching_up import catch_up
from agent_console.hub.routes.allowed import entry, eyes_for, needs, write_down
from agent_console.hub.routes.declared import USUAL, errors
from agent_console.hub.shown_answers import must_be_met
from agent_console.ids import CustomerId, DeedId, ViewId
from agent_console.wire.review import (
    Draw,
    DrawRequest,
    NoteReading,
    QueuePage,
    QueueRequest,
    SavedViews,
    SearchPage,
    SearchRequest,
)

_Request = Request[Agent, Any, Any]
_SEES, _CHANGES = (needs(Right.REVIEW_NOTES, deed) for deed in (Deed.VIEW, Deed.CHANGE))
_ERRORS = errors(HTTPStatus.BAD_REQUEST, HTTPStatus.UNPROCESSABLE_ENTITY, *USUAL)
_MAY_LACK = errors(
    HTTPStatus.BAD_REQUEST, HTTPStatus.NOT_FOUND, HTTPStatus.UNPROCESSABLE_ENTITY, *USUAL
)
_MAY_CLASH = errors(
    HTTPStatus.BAD_REQUEST, HTTPStatus.CONFLICT, HTTPStatus.UNPROCESSABLE_ENTITY, *USUAL
)


@post("/review/queue", status_code=200, sync_to_thread=True, opt=_SEES, responses=_ERRORS)
def read_queue(
    hub: NamedDependency[Hub], request: _Request, data: JSONBody[QueueRequest]
) -> QueuePage:
    """Return a window into the queue, newest first, with counts by flag."""
    catch_up(hub.engine, at=hub.clock())
    with reading(hub.engine) as connection:
        found = queue.page(connection, eyes_for(hub, request, connection), data)
    write_down(hub, request, sorted({one.customer_id for one in found.notes}))
    return found


@post("/review/search", status_code=200, sync_to_thread=True, opt=_SEES, responses=_ERRORS)
def search_notes(
    hub: NamedDependency[Hub], request: _Request, data: JSONBody[SearchRequest]
) -> SearchPage:
    """Search all notes: words, "phrases", AND, OR, NOT, NEAR/n, field:value; newest first."""
    with reading(hub.engine) as connection:
        found = searching.search(connection, eyes_for(hub, request, connection), data)
    write_down(hub, request, sorted({hit.note.customer_id for hit in found.hits}))
    return found


@post("/review/notes", status_code=200, sync_to_thread=True, opt=_SEES, responses=_MAY_LACK)
def read_note(hub: NamedDependency[Hub], request: _Request, data: JSONBody[NoteKey]) -> NoteReading:
    """Return one note with the story around it and what became of what was promised."""
    with reading(hub.engine) as connection:
        must_be_met(connection, eyes_for(hub, request, connection), data.customer_id)
        found = reading_notes.read(connection, data)
    write_down(hub, request, [data.customer_id])
    return found


@post("/review/deeds", status_code=200, sync_to_thread=True, opt=_CHANGES, responses=_ERRORS)
def do_with_notes(
    hub: NamedDependency[Hub], request: _Request, data: JSONBody[ReviewDeed]
) -> DeedDone:
    """Review, dismiss, assign or reopen notes: once for each id, however often it is sent."""
    with hub.engine.begin() as connection:
        eyes = eyes_for(hub, request, connection)
        done = deciding.do(connection, eyes, data, request.user, at=hub.clock())
        whose = sorted({one.customer_id for one in data.notes})
        audit.append(connection, [entry(hub, request, whose)], at=hub.clock())
    return done


@post(
    "/review/deeds/{deed_id:str}/undo",
    status_code=200,
    sync_to_thread=True,
    opt=_CHANGES,
    responses=_MAY_LACK,
)
def undo_with_notes(
    hub: NamedDependency[Hub], request: _Request, deed_id: FromPath[str]
) -> DeedDone:
    """Take a deed back where nothing else has happened to the notes since."""
    with hub.engine.begin() as connection:
        done = deciding.undo(connection, DeedId(deed_id), at=hub.clock())
        audit.append(connection, [entry(hub, request)], at=hub.clock())
    return done


@get("/review/views", sync_to_thread=True, opt=needs(Right.REVIEW_NOTES), responses=errors(*USUAL))
def list_views(hub: NamedDependency[Hub], request: _Request) -> SavedViews:
    """Return one's own and the shared views and searches, by name."""
    with reading(hub.engine) as connection:
        return views.listed(connection, request.user)


@post(
    "/review/views/{view_id:str}",
    status_code=200,
    sync_to_thread=True,
    opt=needs(Right.REVIEW_NOTES),
    responses=_MAY_CLASH,
)
def save_view(
    hub: NamedDependency[Hub], request: _Request, view_id: FromPath[str], data: JSONBody[SavedView]
) -> SavedView:
    """Save a view or a search of one's own."""
    if data.id != view_id:
        raise Refusal(422, "The path and the body name different views")
    with hub.engine.begin() as connection:
        return views.save(connection, data, request.user)


@post(
    "/review/views/{view_id:str}/forget",
    status_code=200,
    sync_to_thread=True,
    opt=needs(Right.REVIEW_NOTES),
    responses=_ERRORS,
)
def forget_view(hub: NamedDependency[Hub], request: _Request, view_id: FromPath[str]) -> SavedViews:
    """Forget a view or a search of one's own."""
    with hub.engine.begin() as connection:
        return views.forget(connection, ViewId(view_id), request.user)


@get(
    "/review/settings", sync_to_thread=True, opt=needs(Right.REVIEW_NOTES), responses=errors(*USUAL)
)
def read_settings(hub: NamedDependency[Hub]) -> ReviewSettings:
    """Return what the company decided about reviewing."""
    with reading(hub.engine) as connection:
        return now.now_of(connection)


@post("/review/settings", status_code=200, sync_to_thread=True, opt=_CHANGES, responses=_MAY_CLASH)
def change_settings(
    hub: NamedDependency[Hub], request: _Request, data: JSONBody[ReviewSettings]
) -> ReviewSettings:
    """Decide about reviewing: the sample, the spans of days, rules of note quality."""
    with hub.engine.begin() as connection:
        changed = now.change(connection, data)
        audit.append(connection, [entry(hub, request)], at=hub.clock())
    return changed


@post("/review/draw", status_code=200, sync_to_thread=True, opt=_SEES, responses=_ERRORS)
def explain_draw(hub: NamedDependency[Hub], request: _Request, data: JSONBody[DrawRequest]) -> Draw:
    """Return every lot of one agent and day, so that anybody can draw again."""
    with reading(hub.engine) as connection:
        found = sampling.draw_of(connection, data.agent_id, data.day)
        met = eyes_for(hub, request, connection).met(
            connection, {one.note.customer_id for one in found.lots}
        )
    write_down(hub, request, [CustomerId(one) for one in sorted(met)])
    return found


ROUTES = (
    read_queue,
    search_notes,
    read_note,
    do_with_notes,
    undo_with_notes,
    list_views,
    save_view,
    forget_view,
    read_settings,
    change_settings,
    explain_draw,
)
