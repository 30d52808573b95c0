from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from support.desk import KEY

from agent_console.desk.wiping import Wiping
from agent_console.domain.draft import Draft
from agent_console.errors import HubUnreachable
from agent_console.ids import CallId, CustomerId, InteractionId, NoteId, OperationId
from agent_console.paths import Profile
from agent_console.store.journal import Journal
from agent_console.wire.desk_orders import DeskOrders, DeskReport, Wipe

NOW = datetime(2026, 11, 22, 21, 16, tzinfo=UTC)


class Hub:
    def __init__(self) -> None:
        self.wipe = Wipe.NO
        self.is_away = False
        self.told: list[DeskReport] = []
        self.asked = 0

    def tell_desk(self, report: DeskReport) -> DeskOrders:
        if self.is_away:
            raise HubUnreachable
        self.told.append(report)
        return DeskOrders(wipe=self.wipe)

    def ask_orders(self, report: DeskReport) -> DeskOrders:
        self.asked += 1
        return self.tell_desk(report)


class World:
    def __init__(self, journal: Journal) -> None:
        self.journal, self.hub, self.now, self.ordered = journal, Hub(), 1000.0, 0
        self.wiping = Wiping(journal, self.hub, self._order, clock=lambda: self.now)

    def _order(self) -> None:
        self.ordered += 1


@pytest.fixture
def world(profile: Profile) -> Iterator[World]:
    journal = Journal.open(profile.journal, KEY)
    yield World(journal)
    journal.close()


def a_draft() -> Draft:
    return Draft(
        id=CallId("k1"),
        customer_id=CustomerId("c1"),
        opened_at=NOW,
        interaction_id=InteractionId("i1"),
        note_id=NoteId("n1"),
        operation_id=OperationId("o1"),
    )


def test_files_stay_until_the_call_is_over_and_all_is_delivered(world: World) -> None:
    world.journal.keep_draft(a_draft())
    world.hub.wipe = Wipe.DELIVERED
    world.wiping.signed_in()
    world.wiping.agreed()
    assert world.ordered == 0
    world.journal.drop_draft(CallId("k1"))
    world.wiping.agreed()
    world.wiping.agreed()
    assert world.ordered == 1


def test_order_for_now_waits_for_nothing(world: World) -> None:
    world.journal.keep_draft(a_draft())
    world.hub.wipe = Wipe.NOW
    world.wiping.signed_in()
    assert world.ordered == 1


def test_desk_that_is_always_connected_asks_once_a_minute(world: World) -> None:
    world.wiping.signed_in()
    world.hub.wipe = Wipe.DELIVERED
    world.wiping.agreed()
    assert (len(world.hub.told), world.ordered) == (1, 0)
    world.now += 60
    world.wiping.agreed()
    assert (len(world.hub.told), world.ordered) == (2, 1)


def test_who_is_signed_out_asks_once_and_again_after_an_answer_that_was_lost(world: World) -> None:
    world.hub.is_away = True
    world.wiping.signed_out()
    world.hub.is_away = False
    world.wiping.signed_out()
    world.wiping.signed_out()
    assert world.hub.asked == 2
    assert len({one.secret for one in world.hub.told}) == 1
