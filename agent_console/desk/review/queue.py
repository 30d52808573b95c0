"""The queue of notes that deserve a look, and what is done with them. All of it is the hub's."""

from collections.abc import Sequence
from datetime import date
from urllib.parse import quote

from agent_console.crm.hub import Hub
from agent_console.domain.review import (
    DeedDone,
    DeedKind,
    NoteKey,
    QueueQuestion,
    ReviewDeed,
    ReviewSettings,
    SavedView,
)
from agent_console.ids import AgentId, DeedId, ViewId, new_id
from agent_console.wire.review import (
    Draw,
    DrawRequest,
    QueuePage,
    QueueRequest,
    SavedViews,
)


def queue_page(hub: Hub, request: QueueRequest) -> QueuePage:
    """Return a window into the queue; raise a `ConsoleError`."""
    return hub.say("review/queue", request, QueuePage)


def deed(
    kind: DeedKind,
    notes: Sequence[NoteKey] = (),
    *,
    whole: QueueQuestion | None = None,
    as_of: str = "",
    why: str = "",
    assign_to: AgentId | None = None,
) -> ReviewDeed:
    """Return something to do with *notes*, or with the *whole* of what a question finds.

    *as_of* is that of the page that was seen: what came in since is left alone.
    """
    return ReviewDeed(
        id=DeedId(new_id()),
        kind=kind,
        notes=tuple(notes),
        whole=whole,
        as_of=as_of,
        why=why.strip(),
        assign_to=assign_to,
    )


def do(hub: Hub, wanted: ReviewDeed) -> DeedDone:
    """Do it at the hub; the same deed sent again is done once."""
    return hub.say("review/deeds", wanted, DeedDone)


def undo(hub: Hub, key: DeedId) -> DeedDone:
    """Take a deed back, as far as nobody has decided anew about a note since."""
    return hub.say(f"review/deeds/{_in_path(key)}/undo", None, DeedDone)


def views(hub: Hub) -> tuple[SavedView, ...]:
    """Return one's own and the shared views and searches, by name."""
    return hub.ask("review/views", SavedViews).views


def save_view(hub: Hub, view: SavedView) -> SavedView:
    """Save a view or search; 409 where somebody has saved it since it was read."""
    return hub.say(f"review/views/{_in_path(view.id)}", view, SavedView)


def forget_view(hub: Hub, key: ViewId) -> tuple[SavedView, ...]:
    """Forget a view of one's own; return what is left."""
    return hub.say(f"review/views/{_in_path(key)}/forget", None, SavedViews).views


def settings(hub: Hub) -> ReviewSettings:
    """Return what the company decided about reviewing."""
    return hub.ask("review/settings", ReviewSettings)


def change_settings(hub: Hub, wanted: ReviewSettings) -> ReviewSettings:
    """Change it; 409 where somebody has changed it since it was read."""
    return hub.say("review/settings", wanted, ReviewSettings)


def draw_of(hub: Hub, agent: AgentId, day: date) -> Draw:
    """Return how the sample of *agent* and *day* was drawn: every lot."""
    request = DrawRequest(agent_id=agent, day=day)
    return hub.say("review/draw", request, Draw)


def _in_path(key: str) -> str:
    return quote(key, safe="")
