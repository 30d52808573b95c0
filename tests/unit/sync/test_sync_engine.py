import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from support.desk import (
    BO,
    MIA,
    NOW,
    contact,
    desk_files,
    number,
    page,
    person,
    promise,
    wrapped,
)
from support.faults import ScriptedFeed, applied, named
from support.hub import InProcess, TestHub, hub_in_process

from agent_console.crm.hub import Hub
from agent_console.desk.files import Files
from agent_console.domain.customer import Customer
from agent_console.domain.field_change import changes_between
from agent_console.domain.promise import PromiseState
from agent_console.errors import (
    HubRefused,
    HubTroubled,
    HubUnknown,
    HubUnreachable,
    SignInExpired,
    StartOver,
)
from agent_console.ids import CallId, CustomerId, OperationId, parked
from agent_console.paths import Profile
from agent_console.settings import SyncSettings
from agent_console.sync.engine import Feed, SyncEngine
from agent_console.sync.verify import verify
from agent_console.wire.digest import Digest
from agent_console.wire.feed import Kind, Page, Tombstone
from agent_console.wire.operation import (
    ChangeCustomer,
    Fate,
    Outcome,
    Problem,
    RecordChoice,
    SettlePromise,
)

PEOPLE = (person(), person(BO, "Bo", "Chen"), number("+12065550142"), contact("i-1"))
NO = Problem(title="No", status=422)


@pytest.fixture
def files(profile: Profile) -> Iterator[Files]:
    with desk_files(profile) as opened:
        yield opened


@pytest.fixture
def hub(tmp_path: Path, clock: object) -> Iterator[TestHub]:
    with hub_in_process(tmp_path, PEOPLE, clock=clock) as running:  # type: ignore[arg-type]
        yield running


@contextmanager
def _line(hub: TestHub, token: str | None = None) -> Iterator[tuple[Hub, InProcess]]:
    line = hub.transport()
    client = Hub(hub.local.address, token or hub.token, transport=line)
    try:
        yield client, line
    finally:
        client.close()


def _engine(files: Files, hub: Feed, clock: object, **settings: object) -> SyncEngine:
    return SyncEngine(
        files.cache,
        files.journal,
        hub,
        clock=clock,  # type: ignore[arg-type]
        settings=SyncSettings(**settings),
        chance=random.Random(7),
    )


def _notes(hub: TestHub, owner: CustomerId = MIA) -> list[str]:
    with hub.client() as client:
        found = client.get(f"/v1/customers/{owner}").json()["interactions"]
    return [one["text"] for one in found if one["channel"] == "phone"]


def _states(files: Files) -> dict[str, str]:
    return {entry.id: entry.state.value for entry in files.journal.entries()}


def test_note_written_offline_reaches_the_hub_once(
    files: Files, hub: TestHub, clock: object
) -> None:
    files.journal.queue(wrapped(), at=NOW)
    with _line(hub) as (client, line):
        engine = _engine(files, client, clock)
        line.online = False
        with pytest.raises(HubUnreachable):
            engine.cycle()
        assert _states(files) == {"o-1": "waiting"}
        line.online = True
        files.journal.hurry()
        engine.cycle()
        engine.cycle()
    assert _notes(hub) == ["Wants a refund"]
    assert files.journal.entries() == ()
    assert files.cache.has_interaction(wrapped().interaction)


def test_answer_lost_after_the_hub_did_it_still_makes_one_note(
    files: Files, hub: TestHub, clock: object
) -> None:
    files.journal.queue(wrapped(), at=NOW)
    with _line(hub) as (client, line):
        engine = _engine(files, client, clock)
        line.loses_answers = True
        for _ in range(3):
            files.journal.hurry()
            with pytest.raises(HubUnreachable):
                engine.cycle()
        assert _notes(hub) == ["Wants a refund"]
        line.loses_answers = False
        files.journal.hurry()
        engine.cycle()
    assert _notes(hub) == ["Wants a refund"]
    assert files.journal.entries() == ()


def test_what_the_hub_refuses_is_held_with_its_reason_and_others_go_on(
    files: Files, hub: TestHub, clock: object
) -> None:
    files.journal.queue(wrapped("o-1", "c-nobody"), at=NOW)
    files.journal.queue(wrapped("o-2", "c-nobody"), at=NOW)
    files.journal.queue(wrapped("o-3"), at=NOW)
    with _line(hub) as (client, _):
        _engine(files, client, clock).cycle()
    assert _states(files) == {"o-1": "held", "o-2": "waiting"}
    held = files.journal.entry(OperationId("o-1"))
    assert held is not None
    assert held.problem is not None
    assert held.problem.status == 404
    assert _notes(hub) == ["Wants a refund"]


def test_operations_of_a_customer_arrive_in_the_order_they_were_made(
    files: Files, hub: TestHub, clock: object
) -> None:
    keys = [f"o-{n}" for n in range(5)]
    for key in keys:
        files.journal.queue(wrapped(key, text=key), at=NOW)
    feed = ScriptedFeed()
    _engine(files, feed, clock).cycle()
    assert feed.batches == [[key] for key in keys]


def test_a_customers_next_operation_is_not_done_while_the_first_is_put_off(
    files: Files, clock: object
) -> None:
    def later_for_mia(bodies: Sequence[bytes]) -> tuple[Outcome, ...]:
        return tuple(
            Outcome(id=named(body), fate=Fate.LATER if b"c-mia" in body else Fate.APPLIED)
            for body in bodies
        )

    for key, owner in (("a1", MIA), ("a2", MIA), ("b1", BO), ("b2", BO)):
        files.journal.queue(wrapped(key, owner), at=NOW)
    feed = ScriptedFeed(answer=later_for_mia)
    _engine(files, feed, clock).cycle()
    assert feed.sent == ["a1", "b1", "b2"]
    assert _states(files) == {"a1": "waiting", "a2": "waiting", "b1": "sent", "b2": "sent"}


def test_what_no_gateway_lets_through_keeps_nobody_elses_work_back(
    files: Files, clock: object
) -> None:
    def gateway(bodies: Sequence[bytes]) -> tuple[Outcome, ...]:
        if any(b"c-mia" in body for body in bodies):
            raise HubUnknown("the answer was not one of a hub")
        return applied(bodies)

    for place in range(5):
        owner = MIA if place == 2 else CustomerId(f"c-{place}")
        files.journal.queue(wrapped(f"o-{place}", owner), at=NOW)
    engine = _engine(files, ScriptedFeed(answer=gateway), clock)
    for _ in range(8):
        with suppress(HubUnknown):
            engine.cycle()
        files.journal.hurry()
    waiting = {key for key, state in _states(files).items() if state == "waiting"}
    assert waiting == {"o-2"}


def test_why_the_hub_put_something_off_is_kept_with_it(files: Files, clock: object) -> None:
    def later(bodies: Sequence[bytes]) -> tuple[Outcome, ...]:
        return tuple(Outcome(id=named(body), fate=Fate.LATER, problem=NO) for body in bodies)

    files.journal.queue(wrapped(), at=NOW)
    _engine(files, ScriptedFeed(answer=later), clock).cycle()
    (entry,) = files.journal.entries()
    assert entry.problem == NO


@pytest.mark.parametrize("asked_s", [0.0, 7.0, 1800.0])
def test_a_troubled_hub_is_left_alone_as_long_as_it_asked_and_pulling_goes_on(
    files: Files, clock: object, asked_s: float
) -> None:
    def troubled(_bodies: Sequence[bytes]) -> tuple[Outcome, ...]:
        error = HubTroubled("too much")
        error.retry_after_s = asked_s
        raise error

    files.journal.queue(wrapped(), at=NOW)
    feed = ScriptedFeed(answer=troubled, pages=[page("9", customers=(person(),))])
    engine = _engine(files, feed, clock)
    with pytest.raises(HubTroubled):
        engine.cycle()
    assert files.cache.customer_count == 1
    entry = files.journal.entry(OperationId("o-1"))
    assert entry is not None
    assert (entry.next_try_at, entry.attempt_count) == (NOW + timedelta(seconds=asked_s), 1)
    assert entry.problem is not None
    feed.answer = applied
    if asked_s:
        clock.advance(seconds=asked_s - 0.001)  # type: ignore[attr-defined]
        engine.cycle()
        assert len(feed.sent) == 1
        clock.advance(seconds=0.001)  # type: ignore[attr-defined]
    engine.cycle()
    assert feed.sent == ["o-1", "o-1"]


def test_waits_double_up_to_the_longest(files: Files, clock: object) -> None:
    def later(bodies: Sequence[bytes]) -> tuple[Outcome, ...]:
        return tuple(Outcome(id=named(body), fate=Fate.LATER) for body in bodies)

    files.journal.queue(wrapped(), at=NOW)
    engine = _engine(files, ScriptedFeed(answer=later), clock, retry_first_s=1.0, retry_most_s=8.0)
    for most in (1, 2, 4, 8, 8, 8):
        engine.cycle()
        entry = files.journal.entry(OperationId("o-1"))
        assert entry is not None
        wait = entry.next_try_at - clock()  # type: ignore[operator]
        assert timedelta(seconds=most / 2) <= wait <= timedelta(seconds=most)
        clock.now = entry.next_try_at  # type: ignore[attr-defined]


def test_an_expired_sign_in_stops_everything_and_costs_no_attempt(
    files: Files, hub: TestHub, clock: object
) -> None:
    files.journal.queue(wrapped(), at=NOW)
    with _line(hub, token="wrong") as (client, _), pytest.raises(SignInExpired):
        _engine(files, client, clock).cycle()
    (entry,) = files.journal.due(limit=5, now=NOW)
    assert entry.attempt_count == 0
    assert files.cache.cursor is None


def test_a_captive_portal_postpones_and_loses_nothing(files: Files, clock: object) -> None:
    def portal(_bodies: Sequence[bytes]) -> tuple[Outcome, ...]:
        raise HubUnknown("a sign-in page")

    files.journal.queue(wrapped(), at=NOW)
    with pytest.raises(HubUnknown):
        _engine(files, ScriptedFeed(answer=portal), clock).cycle()
    assert _states(files) == {"o-1": "waiting"}


def test_one_operation_the_hub_cannot_read_is_held_alone(files: Files, clock: object) -> None:
    def cannot_read_two(bodies: Sequence[bytes]) -> tuple[Outcome, ...]:
        if any(named(body) == "o-2" for body in bodies):
            raise HubRefused("The batch cannot be read")
        return applied(bodies)

    for n in range(1, 5):
        files.journal.queue(wrapped(f"o-{n}", f"c-{n}"), at=NOW)
    feed = ScriptedFeed(answer=cannot_read_two)
    _engine(files, feed, clock).cycle()
    assert _states(files) == {"o-1": "sent", "o-2": "held", "o-3": "sent", "o-4": "sent"}
    held = files.journal.entry(OperationId("o-2"))
    assert held is not None
    assert held.problem == Problem(title="The batch cannot be read", status=400)


def test_sent_is_kept_until_the_feed_says_it_back(files: Files, clock: object) -> None:
    ours = wrapped()
    files.journal.queue(ours, at=NOW)
    feed = ScriptedFeed(pages=[page("1"), page("2"), page("3", interactions=(ours.interaction,))])
    engine = _engine(files, feed, clock)
    engine.cycle()
    engine.cycle()
    assert _states(files) == {"o-1": "sent"}
    engine.cycle()
    assert _states(files) == {}
    assert feed.sent == ["o-1"]


def test_a_settled_promise_is_shown_as_settled_until_the_feed_says_so(
    files: Files, clock: object
) -> None:
    settle = SettlePromise(
        id=OperationId("s"),
        at=NOW,
        customer_id=MIA,
        promise_id=promise().id,
        state=PromiseState.KEPT,
    )
    kept = msgspec.structs.replace(promise(), state=PromiseState.KEPT, version=2)
    files.cache.absorb(page("1", customers=(person(),), promises=(promise(),)))
    files.journal.queue(settle, at=NOW)
    engine = _engine(files, ScriptedFeed(pages=[page("2"), page("3", promises=(kept,))]), clock)
    engine.cycle()
    assert _states(files) == {"s": "sent"}
    file = files.customer_file(MIA)
    assert file is not None
    assert [one.state for one in file.promises] == [PromiseState.KEPT]
    engine.cycle()
    assert _states(files) == {}


def test_what_a_colleague_changed_back_before_we_heard_is_shown_as_it_is(
    files: Files, hub: TestHub, clock: object
) -> None:
    with _line(hub) as (client, _):
        engine = _engine(files, client, clock)
        engine.cycle()
        seen = msgspec.structs.replace(person(), version=1)
        files.journal.queue(_seat("ours", seen, "aisle"), at=NOW)
        engine.push()
        hub.put(msgspec.structs.replace(person(), seat=seen.seat))
        engine.pull()
    file = files.customer_file(MIA)
    assert file is not None
    assert (_states(files), file.customer.seat) == ({}, seen.seat)


def test_a_change_and_its_undoing_leave_nothing_behind(
    files: Files, hub: TestHub, clock: object
) -> None:
    with _line(hub) as (client, _):
        engine = _engine(files, client, clock)
        engine.cycle()
        seen = msgspec.structs.replace(person(), version=1)
        there = msgspec.structs.replace(seen, seat="aisle")
        files.journal.queue(_seat("done", seen, there.seat), at=NOW)
        files.journal.queue(_seat("undone", there, seen.seat), at=NOW)
        engine.cycle()
    file = files.customer_file(MIA)
    assert file is not None
    assert (_states(files), file.customer.seat) == ({}, seen.seat)


def _seat(key: str, seen: Customer, seat: str) -> ChangeCustomer:
    wanted = msgspec.structs.replace(seen, seat=seat)
    return ChangeCustomer(
        id=OperationId(key),
        at=NOW,
        customer_id=seen.id,
        seen_version=seen.version,
        fields=changes_between(seen, wanted),
    )


def test_a_choice_is_done_when_the_hub_has_it(files: Files, clock: object) -> None:
    choice = RecordChoice(
        id=OperationId("r"),
        at=NOW,
        customer_id=MIA,
        action="seat",
        choice="declined",
        propensity=0.2,
    )  # type: ignore[arg-type]
    files.journal.queue(choice, at=NOW)
    _engine(files, ScriptedFeed(), clock).cycle()
    assert _states(files) == {}


def test_what_was_sent_about_an_erased_customer_does_not_stay(files: Files, clock: object) -> None:
    files.journal.queue(wrapped(), at=NOW)
    gone = Tombstone(kind=Kind.CUSTOMER, key=MIA)
    _engine(files, ScriptedFeed(pages=[page("1"), page("2", gone=(gone,))]), clock).cycle()
    assert _states(files) == {"o-1": "sent"}
    _engine(files, ScriptedFeed(pages=[page("2", gone=(gone,))]), clock).cycle()
    assert _states(files) == {}


def test_another_hub_is_fetched_anew(
    files: Files, hub: TestHub, clock: object, tmp_path: Path
) -> None:
    with _line(hub) as (client, _):
        _engine(files, client, clock).cycle()
    assert files.cache.customer_count == 2
    (tmp_path / "other").mkdir()
    with (
        hub_in_process(tmp_path / "other", (person("c-new"),), clock=clock) as other,  # type: ignore[arg-type]
        _line(other) as (client, _),
    ):
        _engine(files, client, clock).cycle()
        assert verify(files.cache, client).is_agreed
    assert files.cache.customer_count == 1
    assert files.cache.file(MIA, limit=1) is None


def test_a_hub_that_always_says_start_over_ends_the_cycle(files: Files, clock: object) -> None:
    feed = ScriptedFeed(pages=[StartOver("no")] * 50)
    files.cache.absorb(page("1", customers=(person(),)))
    _engine(files, feed, clock).cycle()
    assert feed.asked == ["1", None]
    assert files.cache.customer_count == 0


def test_a_feed_that_does_not_move_on_ends_the_cycle(files: Files, clock: object) -> None:
    feed = ScriptedFeed(pages=[page("1", more=True)] * 50)
    _engine(files, feed, clock).cycle()
    assert feed.asked == [None, "1"]


@pytest.mark.parametrize("strange", [(), (Outcome(id=OperationId("x"), fate=Fate.APPLIED),)])
def test_answers_that_are_missing_end_the_cycle_and_lose_nothing(
    files: Files, clock: object, strange: tuple[Outcome, ...]
) -> None:
    files.journal.queue(wrapped(), at=NOW)
    feed = ScriptedFeed(answer=lambda _bodies: strange)
    _engine(files, feed, clock, retry_first_s=0.0).cycle()
    assert feed.sent == ["o-1"]
    assert _states(files) == {"o-1": "waiting"}


def test_a_page_is_absorbed_whole_or_not_at_all(files: Files, clock: object) -> None:
    bad = page("2", customers=(person(BO),), interactions=(contact("i", version=2**70),))
    feed = ScriptedFeed(pages=[page("1", more=True, customers=(person(),)), bad])
    with pytest.raises(Exception):  # noqa: B017 whatever the driver calls it
        _engine(files, feed, clock).cycle()
    assert (files.cache.cursor, files.cache.customer_count) == ("1", 1)


def test_a_cycle_that_shall_end_begins_nothing_more(files: Files, clock: object) -> None:
    files.journal.queue(wrapped("o-1"), at=NOW)
    feed = ScriptedFeed()
    _engine(files, feed, clock).cycle(lambda: False)
    assert (feed.sent, feed.asked) == ([], [])


def test_the_share_of_a_first_fill_is_known_while_it_lasts(files: Files, clock: object) -> None:
    half = page("1", more=True, filling=0.5)
    feed = ScriptedFeed(pages=[half, page("2", filling=1.0)])
    engine = _engine(files, feed, clock)
    assert engine.pull()
    assert engine.filling == 0.5
    engine.pull()
    assert engine.filling is None


def test_a_desk_with_a_fast_clock_sees_its_note_come_back(
    files: Files, hub: TestHub, clock: object
) -> None:
    ours = wrapped()
    fast = msgspec.structs.replace(ours.interaction, at=NOW + timedelta(hours=3))
    files.journal.queue(msgspec.structs.replace(ours, interaction=fast), at=NOW)
    with _line(hub) as (client, _):
        _engine(files, client, clock).cycle()
    assert _states(files) == {}


def test_a_note_about_nobody_identified_yet_comes_back_and_agrees(
    files: Files, hub: TestHub, clock: object
) -> None:
    files.journal.queue(wrapped(owner=parked(CallId("k-1"))), at=NOW)
    with _line(hub) as (client, _):
        _engine(files, client, clock).cycle()
        assert _states(files) == {}
        assert verify(files.cache, client).is_agreed


def test_when_all_is_quiet_desk_and_hub_agree(files: Files, hub: TestHub, clock: object) -> None:
    files.journal.queue(wrapped(), at=NOW)
    with _line(hub) as (client, _):
        _engine(files, client, clock, page=1).cycle()
        found = verify(files.cache, client)
    assert found.is_agreed
    assert found.compared_count >= len(PEOPLE)


def test_a_missing_a_changed_and_a_surplus_row_are_found_and_repaired(
    files: Files, hub: TestHub, clock: object
) -> None:
    with _line(hub) as (client, _):
        _engine(files, client, clock).cycle()
        right = files.cache.file(MIA, limit=9)
        gone = Tombstone(kind=Kind.INTERACTION, key="i-1", customer_id=MIA)
        changed = person(family="Wrong", version=99)
        surplus = person("c-surplus", "Sue", "Plus")
        cursor = files.cache.cursor or ""
        wrong = page(cursor, customers=(changed, surplus), gone=(gone,))
        files.cache.absorb(
            msgspec.structs.replace(wrong, interactions=(contact("x", "c-surplus"),))
        )
        found = verify(files.cache, client)
        assert not found.is_agreed
        assert set(found.repaired) == {MIA, "c-surplus"}
        assert verify(files.cache, client).is_agreed
    assert files.cache.file(MIA, limit=9) == right
    assert files.cache.customer_count == 2
    assert files.cache.named("Sue") == ()
    assert files.cache.named("Wrong") == ()


def test_a_repair_that_breaks_off_half_way_leaves_what_was_there(files: Files) -> None:
    class BreakingOff:
        def digest(self, within: str, _cursor: str | None) -> Digest:
            return Digest(within=within)

        def fetch(self, _customers: Sequence[CustomerId], after: str | None) -> Page:
            if after is not None:
                raise HubUnreachable("away")
            return page("half", more=True, customers=(person(),))

    files.cache.absorb(page("1", customers=(person(),), interactions=(contact("i-1"),)))
    with pytest.raises(HubUnreachable):
        verify(files.cache, BreakingOff())
    file = files.cache.file(MIA, limit=9)
    assert file is not None
    assert [one.id for one in file.interactions] == ["i-1"]
