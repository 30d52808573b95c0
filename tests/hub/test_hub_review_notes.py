"""Notes for review: flagged with reasons, found by their words, decided exactly once."""

import itertools
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import httpx
import msgspec
import pytest
from sqlalchemy import func, select
from sqlalchemy.event import listen
from support.desk import NOW, person
from support.hub import TestHub, hub_in_process

from agent_console.domain.agent import Agent, Role
from agent_console.domain.channel import Channel
from agent_console.domain.customer import Customer, ValueClass
from agent_console.domain.interaction import Interaction
from agent_console.domain.membership import Membership
from agent_console.domain.note_matching import matches
from agent_console.domain.note_parsing import parsed
from agent_console.domain.promise import Promise, PromiseState
from agent_console.domain.review import (
    DeedDone,
    DeedKind,
    Flag,
    Flagged,
    NoteKey,
    NoteState,
    QueueQuestion,
    ReviewDeed,
    ReviewNote,
    ReviewSettings,
    SavedView,
    ViewKind,
)
from agent_console.domain.script_run import Move, MoveKind, Run, RunState
from agent_console.hub import person_erasure, records
from agent_console.hub.database import reading
from agent_console.hub.guidance_tables import shown
from agent_console.hub.review import catching_up, filing, now, queue, sampling, searching
from agent_console.hub.review.facts import facts_of
from agent_console.hub.review_tables import review_notes, review_words
from agent_console.hub.seeing import ALL
from agent_console.hub.tables import hub as about_hub
from agent_console.ids import (
    AgentId,
    CallId,
    CustomerId,
    DeedId,
    InteractionId,
    MembershipId,
    PromiseId,
    ViewId,
)
from agent_console.wire.codec import decode, encode
from agent_console.wire.feed import Kind
from agent_console.wire.operation import Choice, Problem
from agent_console.wire.review import (
    Draw,
    DrawRequest,
    Hit,
    NoteReading,
    QueuePage,
    QueueRequest,
    SavedViews,
    SearchPage,
    SearchRequest,
)

ADA, BEA = CustomerId("c-ada"), CustomerId("c-bea")
WRITER = Agent(
    id=AgentId("a-214"), login="wim", name="Agent 214", station="Seattle", queues=("Elite service",)
)
NEWCOMER = Agent(id=AgentId("a-9"), login="nia", name="Agent 9", station="Portland")
LEAD = Agent(id=AgentId("a-lead"), login="lea", name="Supervisor 12", role=Role.SUPERVISOR)
OTHER = Agent(id=AgentId("a-two"), login="leo", name="Supervisor 13", role=Role.SUPERVISOR)
T = TypeVar("T")


def a_note(
    key: str, text: str, *, customer: CustomerId = ADA, days: float = 1, **fields: object
) -> Interaction:
    made = Interaction(
        id=InteractionId(key),
        customer_id=customer,
        at=NOW - timedelta(days=days),
        channel=Channel.PHONE,
        headline="A call",
        text=text,
        agent_id=WRITER.id,
        agent_name=WRITER.name,
    )
    return msgspec.structs.replace(made, **fields)


@pytest.fixture
def hub(tmp_path: Path, database_url: str) -> Iterator[TestHub]:
    first = a_note("i-first", "Long ago.", customer=BEA, days=400)
    newcomers = a_note(
        "i-begun", "Began.", customer=BEA, days=200, agent_id=NEWCOMER.id, agent_name=NEWCOMER.name
    )
    values = (person(ADA, "Ada", "Byron"), person(BEA, "Bea", "Stone"), first, newcomers)
    with hub_in_process(
        tmp_path,
        values,
        agents=(WRITER, NEWCOMER, LEAD, OTHER),
        clock=lambda: NOW,
        database_url=database_url,
    ) as hub:
        with hub.engine.begin() as connection:
            now.change(connection, ReviewSettings(sample_count=0))
        yield hub


@pytest.fixture
def lead(hub: TestHub) -> Iterator[httpx.Client]:
    with hub.client(LEAD.login) as client:
        yield client


def asked(client: httpx.Client, path: str, body: object, kind: type[T]) -> T:
    answer = client.post(f"/v1/review/{path}", content=encode(body))
    assert answer.status_code == 200, answer.text
    return decode(answer.content, kind)


def queue_of(client: httpx.Client, **question: object) -> QueuePage:
    request = QueueRequest(question=msgspec.convert(question, QueueQuestion))
    return asked(client, "queue", request, QueuePage)


def flags(note: ReviewNote) -> dict[Flag, str]:
    return {flagged.flag: flagged.detail for flagged in note.flags}


def hits(client: httpx.Client, query: str) -> list[Hit]:
    """Return everything a query finds: a page may end early where the machine is slow."""
    request, found = SearchRequest(query=query, limit=50), []
    while True:
        page = asked(client, "search", request, SearchPage)
        found += page.hits
        if not page.next:
            return found
        request = msgspec.structs.replace(request, before=page.next)


def found(client: httpx.Client, query: str) -> list[str]:
    return [hit.note.interaction_id for hit in hits(client, query)]


def test_a_note_waits_with_the_reasons_it_deserves_a_look_for(
    hub: TestHub, lead: httpx.Client
) -> None:
    left = Move(kind=MoveKind.LEFT, step="confirm_refund", at=NOW)
    run = Run(script="refund", playbook="p 1", step="x", state=RunState.LEFT, moves=(left,))
    due = NOW - timedelta(hours=2)
    hub.put(
        Customer(
            id=ADA, given_name="Ada", family_name="Byron", value_class=ValueClass.MOST_VALUABLE
        ),
        a_note("i-before", "Asked for a refund.", days=4, reason="payment/refund"),
        a_note(
            "i1",
            "Asked again. Card 4111 1111 1111 1111.",
            reason="payment/refund",
            satisfaction=1,
            runs=(run,),
            source="console",
            detail="Identity: see (birth_date right)",
        ),
        Promise(
            id=PromiseId("p1"),
            customer_id=ADA,
            what="refund",
            made_at=NOW - timedelta(days=1),
            due_at=due,
            made_by=WRITER.id,
        ),
    )
    page = queue_of(lead)
    assert [note.interaction_id for note in page.notes] == ["i1", "i-before"]
    note = page.notes[0]
    assert (note.customer_name, note.agent_name, note.team) == ("Ada Byron", "Agent 214", "Seattle")
    assert "4111 1111" not in note.text
    assert flags(note) == {
        Flag.UNHAPPY: "1",
        Flag.REPEAT: "3",
        Flag.PROMISE_LATE: due.isoformat(),
        Flag.SCRIPT_LEFT: "confirm_refund",
        Flag.SENSITIVE: "card_number",
        Flag.UNVERIFIED: "payment/refund",
        Flag.MOST_VALUABLE: "",
    }
    assert page.counts == dict.fromkeys(flags(note), 1) | {Flag.MOST_VALUABLE: 2}


def test_a_note_that_is_as_it_should_be_waits_for_nobody(hub: TestHub, lead: httpx.Client) -> None:
    proved = "Identity: pay (ticket right, birth_date right, email right)"
    hub.put(
        a_note("i0", "Asked about a bag.", days=9, reason="payment/refund"),
        a_note("i1", "Paid.", reason="payment/refund", source="console", detail=proved),
        a_note("i2", "A seat.", reason="booking/seat", satisfaction=3),
    )
    assert queue_of(lead).notes == ()
    assert found(lead, "paid OR seat OR bag") == ["i2", "i1", "i0"]


def test_who_is_new_is_looked_at_and_who_is_not_is_not(hub: TestHub, lead: httpx.Client) -> None:
    fresh = Agent(id=AgentId("a-new"), login="new", name="Agent 500")
    theirs = {"agent_id": fresh.id, "agent_name": fresh.name}
    hub.put(fresh, a_note("i1", "Hello.", days=2, **theirs), a_note("i2", "Bye.", days=1))
    (note,) = queue_of(lead).notes
    first = (NOW - timedelta(days=2)).date().isoformat()
    assert (note.interaction_id, flags(note)) == ("i1", {Flag.NEW_AGENT: first})


def test_a_promise_that_gets_late_brings_its_note_into_the_queue(
    hub: TestHub, lead: httpx.Client
) -> None:
    promise = Promise(
        id=PromiseId("p1"),
        customer_id=ADA,
        what="refund",
        made_at=NOW - timedelta(days=1),
        due_at=NOW + timedelta(hours=1),
        made_by=WRITER.id,
    )
    hub.put(a_note("i1", "Promised the refund."), promise)
    assert queue_of(lead).count == 0
    catching_up.catch_up(hub.engine, at=NOW + timedelta(hours=2))
    (note,) = queue_of(lead).notes
    assert flags(note) == {Flag.PROMISE_LATE: promise.due_at.isoformat()}


def test_a_promise_that_reaches_the_hub_after_it_was_due_brings_its_note_along(
    hub: TestHub, lead: httpx.Client
) -> None:
    hub.put(a_note("i1", "Promised the refund.", days=0.5))
    assert queue_of(lead).count == 0
    promise = Promise(
        id=PromiseId("p1"),
        customer_id=ADA,
        what="refund",
        made_at=NOW - timedelta(days=0.5),
        due_at=NOW - timedelta(hours=2),
        made_by=WRITER.id,
    )
    hub.put(promise)
    catching_up.catch_up(hub.engine, at=NOW + timedelta(minutes=2))
    (note,) = queue_of(lead).notes
    assert flags(note) == {Flag.PROMISE_LATE: promise.due_at.isoformat()}


def test_a_thousand_notes_get_their_reasons_in_parts(hub: TestHub) -> None:
    hub.put(*(a_note(f"i{n:04}", "A note.", days=1 + n / 10_000) for n in range(1_001)))
    while catching_up.catch_up(hub.engine, at=NOW):
        pass
    with hub.engine.begin() as connection:
        numbers = list(connection.scalars(select(review_notes.c.number)))
        late = dict.fromkeys(numbers, (Flagged(flag=Flag.PROMISE_LATE),))
        statements: list[int] = []
        listen(
            connection, "before_cursor_execute", lambda *told: statements.append(len(told[3] or ()))
        )
        assert catching_up.raise_flags(connection, late) == len(numbers)
    assert max(statements) < 1_000


def test_a_promise_that_was_kept_leaves_its_note_alone(hub: TestHub, lead: httpx.Client) -> None:
    made = NOW - timedelta(days=1)
    kept = Promise(
        id=PromiseId("p1"),
        customer_id=ADA,
        what="refund",
        made_at=made,
        due_at=NOW - timedelta(hours=1),
        state=PromiseState.KEPT,
    )
    hub.put(a_note("i1", "Promised the refund."), kept)
    assert queue_of(lead).count == 0


def many(count: int, **fields: object) -> list[Interaction]:
    return [
        a_note(f"i{n:03}", f"Note {n}.", days=1 + n / 1000, satisfaction=1, **fields)
        for n in range(count)
    ]


def test_the_queue_is_read_in_windows_that_do_not_move(hub: TestHub, lead: httpx.Client) -> None:
    hub.put(*many(10))
    first = asked(lead, "queue", QueueRequest(limit=4), QueuePage)
    hub.put(a_note("i-new", "Newer.", days=0.5, satisfaction=1))
    request = QueueRequest(limit=4, first=4, as_of=first.as_of)
    second = asked(lead, "queue", request, QueuePage)
    seen = [note.interaction_id for page in (first, second) for note in page.notes]
    assert seen == [f"i{n:03}" for n in range(8)]
    assert (second.count, second.newer) == (10, 1)
    assert asked(lead, "queue", QueueRequest(limit=1), QueuePage).notes[0].interaction_id == "i-new"


NARROWED: tuple[tuple[dict[str, object], int], ...] = (
    ({"agents": ["a-214"]}, 3),
    ({"agents": ["a-9"]}, 1),
    ({"teams": ["Portland"]}, 1),
    ({"reasons": ["baggage"]}, 2),
    ({"reasons": ["baggage/lost item"]}, 1),
    ({"tiers": ["Gold"]}, 4),
    ({"tiers": ["Silver"]}, 0),
    ({"flags": ["unhappy"]}, 3),
    ({"flags": ["unhappy", "sensitive"]}, 4),
    ({"flags": ["sensitive"], "teams": ["Seattle"]}, 0),
    ({"since": "2026-01-01"}, 4),
    ({"until": "2026-01-01"}, 0),
    ({"is_unassigned": True}, 4),
    ({"assigned_to": "a-lead"}, 0),
    ({"state": "reviewed"}, 0),
)


def test_the_queue_is_narrowed_by_each_filter(hub: TestHub, lead: httpx.Client) -> None:
    gold = Membership(
        id=MembershipId("m"), customer_id=ADA, programme="A", number="1", tier="Gold", tier_rank=2
    )
    nia = {"agent_id": NEWCOMER.id, "agent_name": NEWCOMER.name}
    hub.put(
        gold,
        *many(1, reason="baggage/delayed"),
        a_note("i5", "Lost.", satisfaction=1, reason="baggage/lost item"),
        a_note("i6", "Else.", satisfaction=1, reason="other/general"),
        a_note("i7", "Card 4111 1111 1111 1111.", **nia),
    )
    for question, count in NARROWED:
        page = queue_of(lead, **question)
        assert (len(page.notes), page.count) == (count, count), question


def deed(kind: DeedKind, *keys: str, **fields: object) -> ReviewDeed:
    notes = tuple(NoteKey(customer_id=ADA, interaction_id=InteractionId(key)) for key in keys)
    made = ReviewDeed(id=DeedId(f"d-{kind}-{len(keys)}"), kind=kind, notes=notes)
    return msgspec.structs.replace(made, **fields)


def test_many_notes_are_decided_at_once_and_once_only(hub: TestHub, lead: httpx.Client) -> None:
    hub.put(*many(5))
    queue_of(lead)
    wanted = deed(DeedKind.REVIEW, "i000", "i001", "i001", "nobody")
    done = asked(lead, "deeds", wanted, DeedDone)
    assert (done.count, done.left_out) == (2, 1)
    assert asked(lead, "deeds", wanted, DeedDone) == done
    assert queue_of(lead).counts == {Flag.UNHAPPY: 3}
    assert {n.decided_by for n in queue_of(lead, state="reviewed").notes} == {LEAD.id}


def test_everything_a_question_finds_is_dismissed_with_its_reason_and_comes_back(
    hub: TestHub, lead: httpx.Client
) -> None:
    hub.put(*many(5), a_note("i-card", "Card 4111 1111 1111 1111."))
    queue_of(lead)
    whole = QueueQuestion(flags=(Flag.UNHAPPY,))
    wanted = deed(DeedKind.DISMISS, whole=whole, why="Known outage")
    assert asked(lead, "deeds", wanted, DeedDone).count == 5
    assert {note.why for note in queue_of(lead, state="dismissed").notes} == {"Known outage"}
    later = deed(DeedKind.REVIEW, "i002")
    assert asked(lead, "deeds", later, DeedDone).count == 1
    back = asked(lead, f"deeds/{wanted.id}/undo", {}, DeedDone)
    assert (back.count, back.left_out, back.is_undone) == (4, 1, True)
    assert asked(lead, f"deeds/{wanted.id}/undo", {}, DeedDone).is_undone
    assert queue_of(lead).counts == {Flag.UNHAPPY: 4, Flag.SENSITIVE: 1}
    assert [n.interaction_id for n in queue_of(lead, state="reviewed").notes] == ["i002"]


def test_what_came_in_since_the_page_was_read_is_not_dismissed_with_the_rest(
    hub: TestHub, lead: httpx.Client
) -> None:
    hub.put(*many(3))
    seen = queue_of(lead)
    hub.put(a_note("i-new", "Newer.", days=0.5, satisfaction=1))
    wanted = deed(DeedKind.DISMISS, whole=QueueQuestion(), as_of=seen.as_of, why="Known outage")
    assert asked(lead, "deeds", wanted, DeedDone).count == 3
    assert [note.interaction_id for note in queue_of(lead).notes] == ["i-new"]


def test_notes_are_given_to_a_colleague_and_taken_back(hub: TestHub, lead: httpx.Client) -> None:
    hub.put(*many(3))
    queue_of(lead)
    wanted = deed(DeedKind.ASSIGN, "i000", "i001", assign_to=OTHER.id)
    assert asked(lead, "deeds", wanted, DeedDone).count == 2
    theirs = queue_of(lead, assigned_to=OTHER.id)
    assert {note.assigned_name for note in theirs.notes} == {OTHER.name}
    asked(lead, f"deeds/{wanted.id}/undo", {}, DeedDone)
    assert queue_of(lead, is_unassigned=True).count == 3


REFUSED_DEEDS = (
    deed(DeedKind.DISMISS, "i000"),
    deed(DeedKind.ASSIGN, "i000", assign_to=AgentId("a-nobody")),
    deed(DeedKind.REVIEW, why="x" * 501),
)


@pytest.mark.parametrize("number", range(len(REFUSED_DEEDS)))
def test_a_deed_that_lacks_something_changes_nothing(
    hub: TestHub, lead: httpx.Client, number: int
) -> None:
    hub.put(*many(1))
    answer = lead.post("/v1/review/deeds", content=encode(REFUSED_DEEDS[number]))
    assert answer.status_code == 422
    assert queue_of(lead).count == 1


def test_a_new_reason_opens_a_decided_note_again(hub: TestHub, lead: httpx.Client) -> None:
    hub.put(*many(1))
    queue_of(lead)
    asked(lead, "deeds", deed(DeedKind.REVIEW, "i000"), DeedDone)
    with reading(hub.engine) as connection:
        number = connection.scalar(
            select(review_notes.c.number).where(review_notes.c.interaction_id == "i000")
        )
    assert number is not None
    late = Flagged(flag=Flag.PROMISE_LATE)
    with hub.engine.begin() as connection:
        assert catching_up.raise_flags(connection, {number: [late]}) == 1
        assert catching_up.raise_flags(connection, {number: [late]}) == 0
    assert queue_of(lead).counts == {Flag.UNHAPPY: 1, Flag.PROMISE_LATE: 1}


def test_the_same_seed_and_day_draw_the_same_fair_sample(hub: TestHub, lead: httpx.Client) -> None:
    nia = {"agent_id": NEWCOMER.id, "agent_name": NEWCOMER.name}
    with hub.engine.begin() as connection:
        now.change(connection, ReviewSettings(sample_count=3, seed="autumn", version=1))
    hub.put(
        *(a_note(f"i{n:03}", "A call.", days=2) for n in range(20)),
        *(a_note(f"j{n:03}", "A call.", days=2, **nia) for n in range(2)),
    )
    drawn = queue_of(lead, flags=["sample"]).notes
    day = (NOW - timedelta(days=2)).date()
    by_hand = sorted(
        (f"i{n:03}" for n in range(20)),
        key=lambda key: sampling.lot_of(
            "autumn", day, WRITER.id, NoteKey(customer_id=ADA, interaction_id=InteractionId(key))
        ),
    )[:3]
    assert {n.interaction_id for n in drawn} == {*by_hand, "j000", "j001"}
    assert sorted(flags(n)[Flag.SAMPLE] for n in drawn) == ["1/2", "1/20", "2/2", "2/20", "3/20"]
    draw = asked(lead, "draw", DrawRequest(agent_id=WRITER.id, day=day), Draw)
    assert [lot.note.interaction_id for lot in draw.lots if lot.is_drawn] == by_hand
    assert (draw.seed, draw.count, draw.drawn_at, len(draw.lots)) == ("autumn", 3, NOW, 20)


def test_a_day_is_drawn_once_and_what_comes_late_is_not_drawn(
    hub: TestHub, lead: httpx.Client
) -> None:
    with hub.engine.begin() as connection:
        now.change(connection, ReviewSettings(sample_count=5, version=1))
    hub.put(a_note("i1", "In time.", days=2), a_note("i2", "Today.", days=0.01))
    assert [n.interaction_id for n in queue_of(lead).notes] == ["i1"]
    hub.put(a_note("i3", "Late.", days=2))
    assert [n.interaction_id for n in queue_of(lead).notes] == ["i1"]


WORDS = (
    "refund",
    "hotel",
    "promised",
    "paid",
    "bag",
    "José",
    "AS 142",
    "$39",
    "酒店",
    "EUR 120.50",
)
QUERIES = (
    *("refund", "refund hotel", '"refund hotel"', "refund OR hotel", "refund NOT paid", "NOT bag"),
    *("refund NEAR/1 hotel", "refund NEAR/2 paid", "ref*", "jose", "酒店", "flight:AS142"),
    *("amount:39", "amount:>100", "amount:<50USD", "agent:214", "agent:nia", "team:seattle"),
    *("reason:baggage", 'reason:"lost item"', "tier:gold", "NOT (refund OR hotel) bag"),
    *("date:2026-11-20", "date:<2026-11-19 refund", "NOT refund NEAR/1 hotel"),
    *("(refund NEAR hotel) OR amount:39", "promised (refund OR hotel) NOT (paid OR bag)"),
)


def some_notes() -> list[Interaction]:
    chance = random.Random(9)
    nia = {"agent_id": NEWCOMER.id, "agent_name": NEWCOMER.name}
    return [
        a_note(
            f"i{n:03}",
            " ".join(chance.choices(WORDS, k=chance.randint(1, 7))),
            customer=chance.choice((ADA, BEA)),
            days=chance.random() * 6,
            reason=chance.choice(("", "baggage/delayed", "baggage/lost item", "payment/refund")),
            **(nia if chance.random() < 0.5 else {}),
        )
        for n in range(150)
    ]


def test_the_index_finds_what_reading_every_note_finds(hub: TestHub, lead: httpx.Client) -> None:
    notes = some_notes()
    gold = Membership(id=MembershipId("m"), customer_id=BEA, programme="A", number="1", tier="Gold")
    hub.put(gold, *notes)
    with reading(hub.engine) as connection:
        facts = facts_of(connection, notes)
    newest_first = sorted(notes, key=lambda one: one.at, reverse=True)
    for typed in QUERIES:
        query = parsed(typed)
        slow = [
            one.id for one in newest_first if matches(query, facts[one.customer_id, one.id].facts)
        ]
        page = hits(lead, f"({typed}) date:>2026-11-01")
        fast = [hit.note.interaction_id for hit in page]
        assert sorted(fast) == sorted(slow), typed
        seconds = [hit.note.at.replace(microsecond=0) for hit in page]
        assert seconds == sorted(seconds, reverse=True), typed
        assert 0 < len(slow) < len(notes), typed


def test_what_is_found_comes_in_pages_without_gap_or_double(
    hub: TestHub, lead: httpx.Client
) -> None:
    hub.put(*many(120))
    assert found(lead, "note") == [f"i{n:03}" for n in range(120)]


def test_a_search_out_of_time_says_how_far_it_looked_and_goes_on_from_there(hub: TestHub) -> None:
    hub.put(a_note("i-new", "Hay."), a_note("i-old", "Needle.", days=9))
    late = itertools.count(0, 10)
    request, pages = SearchRequest(query="needle"), []
    with reading(hub.engine) as connection:
        while not pages or pages[-1].next:
            page = searching.search(connection, ALL, request, now=lambda: next(late))
            pages.append(page)
            request = SearchRequest(query="needle", before=page.next)
            assert len(pages) < 300
    assert sum(len(page.hits) for page in pages) == 1
    assert len(pages) > 3
    looked = [page.searched_to for page in pages[:-1]]
    assert looked == sorted((at for at in looked if at), reverse=True)
    assert pages[-1].searched_to is None


def test_what_was_found_is_marked(hub: TestHub, lead: httpx.Client) -> None:
    hub.put(a_note("i1", "A refund for AS 142, refund soon."))
    (hit,) = hits(lead, "refund flight:as142")
    assert [hit.note.text[a:b] for a, b in hit.spans] == ["refund", "AS 142", "refund"]


def test_a_search_that_is_not_understood_says_where(lead: httpx.Client) -> None:
    answer = lead.post("/v1/review/search", content=encode(SearchRequest(query="refund (paid")))
    assert answer.status_code == 422
    assert decode(answer.content, Problem).detail == "column 8: open_bracket"


def test_a_note_written_anew_is_found_by_its_new_words_and_keeps_the_old_ones_readable(
    hub: TestHub, lead: httpx.Client
) -> None:
    hub.put(a_note("i1", "Refund promised.", outcome="follow_up"))
    hub.put(a_note("i1", "Refund paid.", outcome="solved"))
    assert (found(lead, "promised"), found(lead, "paid")) == ([], ["i1"])
    key = NoteKey(customer_id=ADA, interaction_id=InteractionId("i1"))
    read = asked(lead, "notes", key, NoteReading)
    (version,) = read.versions
    assert (version.text, version.outcome) == ("Refund promised.", "follow_up")


def test_a_note_is_read_beside_the_story_and_what_became_of_it(
    hub: TestHub, lead: httpx.Client
) -> None:
    promise = Promise(
        id=PromiseId("p1"),
        customer_id=ADA,
        what="refund",
        made_at=NOW - timedelta(days=2),
        due_at=NOW,
        state=PromiseState.KEPT,
    )
    notes = [a_note(f"i{n}", f"Wants note {n}.", days=n) for n in (1, 2, 3)]
    hub.put(*notes, promise)
    key = NoteKey(customer_id=ADA, interaction_id=InteractionId("i2"))
    read = asked(lead, "notes", key, NoteReading)
    assert [one.id for one in read.before] == ["i3"]
    assert [one.id for one in read.after] == ["i1"]
    assert read.promises == (msgspec.structs.replace(promise, version=1),)
    assert {one.rule: one.is_met for one in read.quality}["promised"]
    gone = NoteKey(customer_id=ADA, interaction_id=InteractionId("i9"))
    assert lead.post("/v1/review/notes", content=encode(gone)).status_code == 404


def test_a_note_says_what_was_suggested_in_that_call_and_what_was_chosen(
    hub: TestHub, lead: httpx.Client
) -> None:
    hub.put(a_note("i1", "Took the seat.", call_id=CallId("call-1")))
    rest = {"kind": "offer", "chance": 0.5, "propensity": 0.5, "segment": "", "is_held_out": False}
    rows = [
        {"id": f"s{at}", "place": at, "call_id": call, "action": action, "choice": choice}
        | {"customer_id": ADA, "at": NOW, "playbook": "p 1", "purpose": ""}
        | rest
        for at, (call, action, choice) in enumerate(
            (
                ("call-1", "extra-legroom", Choice.ACCEPTED),
                ("call-1", "upgrade", None),
                ("call-2", "rebook", Choice.DECLINED),
            )
        )
    ]
    with hub.engine.begin() as connection:
        connection.execute(shown.insert(), rows)
    key = NoteKey(customer_id=ADA, interaction_id=InteractionId("i1"))
    then = asked(lead, "notes", key, NoteReading).shown
    assert [(one.action, one.choice) for one in then] == [
        ("extra-legroom", Choice.ACCEPTED),
        ("upgrade", None),
    ]


def test_a_rule_that_is_switched_off_says_nothing(hub: TestHub, lead: httpx.Client) -> None:
    hub.put(a_note("i1", "Wants a refund."))
    settings = ReviewSettings(rules_off=("asked", "named"), version=1)
    assert asked(lead, "settings", settings, ReviewSettings).version == 2
    key = NoteKey(customer_id=ADA, interaction_id=InteractionId("i1"))
    said = [one.rule for one in asked(lead, "notes", key, NoteReading).quality]
    assert said == ["done", "promised", "readable"]
    assert lead.post("/v1/review/settings", content=encode(settings)).status_code == 409


def test_a_saved_search_alerts_of_each_new_note_it_finds(hub: TestHub, lead: httpx.Client) -> None:
    view = SavedView(
        id=ViewId("v1"),
        name="Threats",
        kind=ViewKind.SEARCH,
        query="lawyer NOT thanks",
        alerts=True,
    )
    saved = asked(lead, "views/v1", view, SavedView)
    assert (saved.version, saved.owner_name) == (1, LEAD.name)
    hub.put(a_note("i1", "Will see a lawyer."), a_note("i2", "Lawyer says thanks."))
    (note,) = queue_of(lead).notes
    assert (note.interaction_id, flags(note)) == ("i1", {Flag.SEARCH: "Threats"})


def test_a_view_is_its_owners_and_shared_ones_are_everybodys(
    hub: TestHub, lead: httpx.Client
) -> None:
    mine = SavedView(id=ViewId("v1"), name="Mine", question=QueueQuestion(flags=(Flag.UNHAPPY,)))
    ours = SavedView(id=ViewId("v2"), name="Ours", is_shared=True)
    asked(lead, "views/v1", mine, SavedView)
    shared = asked(lead, "views/v2", ours, SavedView)
    with hub.client(OTHER.login) as other:
        listed = decode(other.get("/v1/review/views").content, SavedViews)
        assert [view.name for view in listed.views] == ["Ours"]
        assert other.post("/v1/review/views/v2", content=encode(shared)).status_code == 403
        assert other.post("/v1/review/views/v2/forget", json={}).status_code == 403
    assert lead.post("/v1/review/views/v1", content=encode(mine)).status_code == 409
    assert [v.name for v in asked(lead, "views/v1/forget", {}, SavedViews).views] == ["Ours"]


def test_an_agent_reads_no_queue_and_searches_no_notes(hub: TestHub) -> None:
    with hub.client(WRITER.login) as agent:
        for path in ("queue", "search", "notes", "deeds"):
            assert agent.post(f"/v1/review/{path}", json={}).status_code == 403


def test_nothing_of_an_erased_customers_notes_is_left(hub: TestHub, lead: httpx.Client) -> None:
    hub.put(a_note("i1", "Zanzibar.", satisfaction=1), a_note("i2", "Zanzibar.", customer=BEA))
    queue_of(lead)
    asked(lead, "deeds", deed(DeedKind.REVIEW, "i1"), DeedDone)
    with hub.engine.begin() as connection:
        records.remove(connection, Kind.CUSTOMER, ADA, ADA, at=NOW)
    assert found(lead, "zanzibar") == ["i2"]
    with reading(hub.engine) as connection:
        count = select(func.count()).select_from(review_words)
        assert connection.scalar(count) == 3


def test_what_was_written_before_notes_were_filed_is_filed_later(
    hub: TestHub, lead: httpx.Client
) -> None:
    hub.put(*many(3))
    with hub.engine.begin() as connection:
        filing.forget(connection, ADA)
        connection.execute(about_hub.insert(), {"key": "review_filing", "value": ""})
    assert found(lead, "note") == []
    queue_of(lead)
    assert len(found(lead, "note")) == 3
    with hub.engine.begin() as connection:
        assert catching_up.catch_up(hub.engine, at=NOW) == 0


def test_two_notes_of_one_second_have_a_place_each(hub: TestHub, lead: httpx.Client) -> None:
    at = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
    one = a_note("i1", "Twin one.", at=at)
    usual = filing.first_number(at)
    with hub.engine.begin() as connection:
        records.put(connection, [one], at=NOW)
        n = review_notes.c
        taken = connection.scalar(select(n.number).where(n.interaction_id == "i1"))
        assert taken is not None
        assert taken >= usual
    hub.put(a_note("i2", "Twin two.", at=at))
    assert sorted(found(lead, "twin")) == ["i1", "i2"]
    hub.put(a_note("i1", "Twin moved.", at=at - timedelta(days=1)))
    assert found(lead, "twin") == ["i2", "i1"]


def test_a_removed_entry_is_found_no_more(hub: TestHub, lead: httpx.Client) -> None:
    hub.put(a_note("i1", "Gone soon."), a_note("i2", "Gone not."))
    with hub.engine.begin() as connection:
        records.remove(connection, Kind.INTERACTION, "i1", ADA, at=NOW)
    assert found(lead, "gone") == ["i2"]


def test_pages_of_the_queue_count_what_reading_all_counts(hub: TestHub) -> None:
    chance = random.Random(4)
    hub.put(*(msgspec.structs.replace(n, satisfaction=chance.randint(1, 5)) for n in some_notes()))
    while catching_up.catch_up(hub.engine, at=NOW):
        pass
    with reading(hub.engine) as connection:
        page = queue.page(connection, ALL, QueueRequest(limit=500))
        by_flag = {flag: sum(flag in flags(note) for note in page.notes) for flag in page.counts}
        assert (page.count, page.counts) == (len(page.notes), by_flag)
        assert all(note.state is NoteState.OPEN for note in page.notes)


def test_the_words_of_an_erased_customer_leave_the_file(tmp_path: Path) -> None:
    people = (person(ADA, "Ada", "Byron"), person(BEA, "Bea", "Stone"))
    with hub_in_process(tmp_path, people, agents=(WRITER,), clock=lambda: NOW) as hub:
        hub.put(*(a_note(f"i{n}", "Quixotic zanzibar.", days=1 + n / 10) for n in range(5)))
        hub.put(*(a_note(f"j{n}", "Plain.", customer=BEA, days=1 + n / 10) for n in range(5)))
        with hub.engine.begin() as connection:
            records.remove(connection, Kind.CUSTOMER, ADA, ADA, at=NOW)
        person_erasure.sweep(hub.engine)
    left = b"".join(path.read_bytes() for path in tmp_path.glob("hub.db*"))
    assert b"quixotic" not in left.lower()
