"""What an agent sees at a desk is kept for the hub and told once; its words go with the person."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from support.desk import BO, KEY, MIA, NOW

from agent_console.desk.deeds import Deeds
from agent_console.domain.agent import Agent
from agent_console.domain.audit_entry import AuditEntry, Deed
from agent_console.errors import HubUnreachable
from agent_console.ids import AgentId, CallId
from agent_console.store.journal import Journal
from agent_console.store.salvage import salvage
from agent_console.sync.telling import tell_deeds

AGENT = Agent(id=AgentId("a1"), login="agent", name="Agent 1")
CALL = CallId("k-1")


class FakeHub:
    def __init__(self) -> None:
        self.told: list[AuditEntry] = []
        self.is_away = False

    def tell_deeds(self, entries: Sequence[AuditEntry]) -> int:
        if self.is_away:
            raise HubUnreachable
        self.told += entries
        return len(entries)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    journal = Journal.open(tmp_path / "journal.db", KEY)
    yield journal
    journal.close()


@pytest.fixture
def deeds(journal: Journal) -> Deeds:
    return Deeds(journal, AGENT, clock=lambda: NOW)


def test_a_file_on_the_screen_is_seen_once_for_each_call(journal: Journal, deeds: Deeds) -> None:
    seen = [deeds.viewed(call, MIA) for call in (CALL, CALL, CallId("k-2"))]
    assert seen == [True, False, True]
    kept = journal.untold_deeds(limit=10)
    assert [(one.deed, one.customers, one.at) for one in kept] == [(Deed.VIEW, (MIA,), NOW)] * 2
    assert kept[0].agent_id == AGENT.id


def test_what_was_done_offline_is_told_once_in_its_order(journal: Journal, deeds: Deeds) -> None:
    hub = FakeHub()
    hub.is_away = True
    deeds.viewed(CALL, MIA)
    deeds.found([MIA, BO], by="search")
    with pytest.raises(HubUnreachable):
        tell_deeds(journal, hub)
    hub.is_away = False
    assert tell_deeds(journal, hub) == 2
    assert [one.customers for one in hub.told] == [(MIA,), (MIA, BO)]
    assert tell_deeds(journal, hub) == 0
    assert journal.untold_deeds(limit=10) == ()


def test_more_deeds_than_one_report_takes_are_told_in_several(
    journal: Journal, deeds: Deeds
) -> None:
    for number in range(205):
        deeds.viewed(CallId(f"k-{number}"), MIA)
    hub = FakeHub()
    assert tell_deeds(journal, hub) == 205
    assert len({one.id for one in hub.told}) == 205


def test_what_a_hub_did_not_take_stays(journal: Journal, deeds: Deeds) -> None:
    class Deaf(FakeHub):
        def tell_deeds(self, entries: Sequence[AuditEntry]) -> int:
            return 0

    deeds.viewed(CALL, MIA)
    assert tell_deeds(journal, Deaf()) == 0
    assert len(journal.untold_deeds(limit=10)) == 1


def test_an_erased_customers_reasons_leave_the_journal_and_the_deed_is_told(
    journal: Journal,
) -> None:
    broken = AuditEntry(
        id="d-1", at=NOW, deed=Deed.BREAK_GLASS, customers=(MIA,), reason="Mia Li is my aunt"
    )
    other = msgspec.structs.replace(broken, id="d-2", customers=(BO,), reason="storm")
    for entry in (broken, other):
        journal.keep_deed(entry)
    journal.erase(MIA)
    assert [one.reason for one in journal.untold_deeds(limit=10)] == ["", "storm"]


def test_untold_deeds_are_saved_from_a_journal_that_is_salvaged(
    tmp_path: Path, journal: Journal, deeds: Deeds
) -> None:
    deeds.viewed(CALL, MIA)
    (kept,) = journal.untold_deeds(limit=10)
    assert kept.at == NOW < NOW + timedelta(1)
    journal.close()
    salvage(tmp_path / "journal.db", KEY, into=tmp_path / "new.db")
    saved = Journal.open(tmp_path / "new.db", KEY)
    assert saved.untold_deeds(limit=10) == (kept,)
    saved.close()
