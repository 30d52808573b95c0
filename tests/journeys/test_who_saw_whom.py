"""What an agent sees at the desk, a supervisor can ask the hub about afterwards."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from support.console import Agent, at_the_console, pushes, until
from support.hub import AGENT, TestHub, running_hub
from support.people import MIA, PEOPLE

from agent_console.domain.audit_entry import AuditEntry, Deed
from agent_console.hub import audit_reading
from agent_console.hub.database import reading
from agent_console.paths import Profile


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    with running_hub(tmp_path, PEOPLE) as made:
        yield made


@pytest.fixture
def agent(profile: Profile, hub: TestHub) -> Iterator[Agent]:
    with at_the_console(profile, hub.local) as found:
        found.waits_for_agreement()
        yield found


def told(hub: TestHub, deed: Deed, what: str) -> list[AuditEntry]:
    with reading(hub.engine) as connection:
        lines = audit_reading.lines(connection, customer=MIA, agent=AGENT.id, deed=deed).lines
    return [line.entry for line in lines if line.entry.what == what]


def test_whoever_rings_or_is_searched_for_at_a_desk_stands_in_the_audit_once(
    agent: Agent, hub: TestHub
) -> None:
    pushes(hub.local, "newCall", "+12065550142")
    until(lambda: agent.wiring.draft, "the call")
    until(lambda: told(hub, Deed.VIEW, "opened"), "the view at the hub")
    agent.wiring.calls.refresh()
    agent.window.call_bar.search.textEdited.emit("mia")
    until(lambda: told(hub, Deed.SEARCH, "search"), "the search at the hub")
    (view,) = told(hub, Deed.VIEW, "opened")
    assert view.is_offline
    assert view.customers == (MIA,)
    until(lambda: not agent.journal.untold_deeds(limit=1), "the end of what is to be told")
