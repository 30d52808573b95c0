"""Search all notes at the hub; without it, those this PC holds."""

from agent_console.crm.hub import Hub
from agent_console.domain.note_parsing import parsed
from agent_console.store.cache import Cache
from agent_console.wire.review import SearchPage, SearchRequest


def search(hub: Hub, request: SearchRequest) -> SearchPage:
    """Return what the hub finds; raise `QueryRefused` before asking, or a `ConsoleError`."""
    parsed(request.query)
    return hub.say("review/search", request, SearchPage)


def search_here(cache: Cache, request: SearchRequest) -> SearchPage:
    """Return what this PC finds, `is_local`; raise `QueryRefused`."""
    raise NotImplementedError
