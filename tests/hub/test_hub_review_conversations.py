"""The airline conversations, taken in as notes, are searched by every kind of query."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import Engine, select
from support import empty_hub

from agent_console.domain.agent import Agent
from agent_console.domain.interaction import Interaction
from agent_console.domain.note_facts import NoteFacts
from agent_console.domain.note_matching import matches
from agent_console.domain.note_parsing import parsed
from agent_console.hub import records
from agent_console.hub.database import open_database, reading
from agent_console.hub.importers.tau_airline import import_tau_airline
from agent_console.hub.review import searching
from agent_console.hub.review.facts import facts_of
from agent_console.hub.seeing import ALL
from agent_console.hub.tables import BY_STRUCT
from agent_console.ids import AgentId
from agent_console.wire.review import SearchPage, SearchRequest

REAL = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "tau_airline"
NOW = datetime(2026, 11, 22, tzinfo=UTC)
TALKER = Agent(id=AgentId("a-1"), login="tess", name="Agent 77", station="Denver")
KEPT = BY_STRUCT[Interaction]
pytestmark = pytest.mark.skipif(not REAL.exists(), reason="the conversations are not here")


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    url = f"sqlite:///{tmp_path_factory.mktemp('tau') / 'hub.db'}"
    empty_hub.lay(url)
    opened = open_database(url)
    import_tau_airline(opened, REAL, report=lambda *_: None, clock=lambda: NOW)
    with opened.begin() as connection:
        ours = [
            msgspec.structs.replace(one, agent_id=TALKER.id, agent_name=TALKER.name)
            for one in _chats(opened)[::2]
        ]
        records.put(connection, [TALKER, *ours], at=NOW)
    yield opened
    opened.dispose()


def _chats(engine: Engine) -> list[Interaction]:
    with reading(engine) as connection:
        rows = connection.execute(select(*KEPT.fields))
        return [one for one in map(KEPT.record, rows) if one.text]


@pytest.fixture(scope="module")
def known(engine: Engine) -> dict[str, NoteFacts]:
    """Return what each conversation is found by."""
    entries = _chats(engine)
    with reading(engine) as connection:
        return {key: found.facts for (_, key), found in facts_of(connection, entries).items()}


QUERIES = (
    *("refund", "refund certificate", '"basic economy"', "cancel NOT insurance", "NOT refund"),
    *("insurance NEAR/3 passenger", "compens*", "agent:77", "agent:77 refund", "team:denver"),
    *("flight:HAT069", "amount:>500", "amount:30", "(business OR economy) NOT cancel"),
    *("date:2024-05-15 refund", '"user ID" amount:100..200', "delay* (certificate OR refund)"),
)


@pytest.mark.parametrize("typed", QUERIES)
def test_conversations_are_found_as_reading_every_one_finds_them(
    engine: Engine, known: dict[str, NoteFacts], typed: str
) -> None:
    query = parsed(typed)
    slow = {key for key, facts in known.items() if matches(query, facts)}
    request = SearchRequest(query=typed, limit=200)
    with reading(engine) as connection:
        page = searching.search(connection, ALL, request, now=lambda: 0.0)
    assert {hit.note.interaction_id for hit in page.hits} == slow
    assert 0 < len(slow) < len(known)
    _is_newest_first(page)


def _is_newest_first(page: SearchPage) -> None:
    seconds = [hit.note.at.replace(microsecond=0) for hit in page.hits]
    assert seconds == sorted(seconds, reverse=True)
