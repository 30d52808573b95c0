"""Notes are searched and read in the copy on this PC; it finds what reading every note finds."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from agent_console.desk.review.notes_here import NotesHere
from agent_console.desk.review.reading import reading_here
from agent_console.desk.review.searching import search_here, wide_question
from agent_console.domain.agent import Agent
from agent_console.domain.channel import Channel
from agent_console.domain.customer import Customer
from agent_console.domain.interaction import Interaction
from agent_console.domain.membership import Membership
from agent_console.domain.note_matching import matches
from agent_console.domain.note_parsing import parsed
from agent_console.domain.note_query import QueryRefused
from agent_console.domain.promise import Promise
from agent_console.domain.review import NoteKey
from agent_console.ids import AgentId, CustomerId, InteractionId, MembershipId, PromiseId
from agent_console.store.cache import Cache
from agent_console.wire.feed import Page
from agent_console.wire.review import SearchRequest

NOW = datetime(2026, 11, 22, 21, 0, tzinfo=UTC)
ANN, BEN = CustomerId("ann"), CustomerId("ben")
WIM = Agent(id=AgentId("a-214"), login="wim", name="Agent 214", station="Seattle")
WORDS = ("refund", "hotel", "promised", "paid", "bag", "José", "AS 142", "$39", "酒店")
QUERIES = (
    *("refund hotel", '"refund hotel"', "refund OR hotel", "refund NOT paid", "NOT bag", "jose"),
    *(
        "refund NEAR/1 hotel",
        "ref*",
        "酒店",
        "flight:AS142",
        "amount:39",
        "agent:214",
        "team:seattle",
    ),
    *("tier:gold", "date:2026-11-20", "promised (refund OR hotel) NOT (paid OR bag)"),
    "(refund NEAR hotel) OR amount:39",
)


def note(key: str, text: str, *, by: CustomerId = ANN, hours: float = 1) -> Interaction:
    return Interaction(
        id=InteractionId(key),
        customer_id=by,
        at=NOW - timedelta(hours=hours),
        channel=Channel.PHONE,
        headline="A call",
        text=text,
        agent_id=WIM.id,
        agent_name=WIM.name,
        version=1,
    )


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    opened = Cache.open(tmp_path / "cache.db", b"k" * 32)
    people = (
        Customer(id=ANN, given_name="Ann", family_name="Doe"),
        Customer(id=BEN, given_name="Ben", family_name="Roe"),
    )
    gold = Membership(id=MembershipId("m"), customer_id=BEN, programme="A", number="1", tier="Gold")
    page = Page(cursor="c", more=False, hub_at=NOW, customers=people, memberships=(gold,))
    opened.absorb(msgspec.structs.replace(page, agents=(WIM,)))
    yield opened
    opened.close()


def fill(cache: Cache, *notes: Interaction) -> None:
    cache.absorb(Page(cursor="d", more=False, hub_at=NOW, interactions=notes))


def test_this_pc_finds_what_reading_every_note_finds(cache: Cache) -> None:
    chance = random.Random(5)
    notes = [
        note(
            f"i{n:03}",
            " ".join(chance.choices(WORDS, k=chance.randint(1, 6))),
            by=chance.choice((ANN, BEN)),
            hours=1 + n / 2,
        )
        for n in range(150)
    ]
    fill(cache, *notes)
    here = NotesHere(cache)
    for typed in QUERIES:
        query = parsed(typed)
        facts = {one.id: here.facts(one, query) for one in notes}
        slow = [key for key, found in facts.items() if found and matches(query, found)]
        page = search_here(cache, SearchRequest(query=typed, limit=200))
        assert [hit.note.interaction_id for hit in page.hits] == slow, typed
        assert page.is_local
        assert slow, typed


def test_pages_of_what_is_here_have_no_gap_and_no_double(cache: Cache) -> None:
    fill(cache, *(note(f"i{n:03}", "A note.", hours=n + 1) for n in range(25)))
    request, seen = SearchRequest(query="note", limit=10), []
    while True:
        page = search_here(cache, request)
        seen += [hit.note.interaction_id for hit in page.hits]
        if not page.next:
            break
        request = SearchRequest(query="note", limit=10, before=page.next)
    assert seen == [f"i{n:03}" for n in range(25)]


def test_a_note_found_here_says_who_wrote_it_about_whom(cache: Cache) -> None:
    fill(cache, note("i1", "Refund for AS 142."))
    (hit,) = search_here(cache, SearchRequest(query="refund flight:as142")).hits
    named = (hit.note.customer_name, hit.note.agent_name, hit.note.team)
    assert named == ("Ann Doe", "Agent 214", "Seattle")
    assert [hit.note.text[a:b] for a, b in hit.spans] == ["Refund", "AS 142"]


def test_a_query_that_is_not_understood_is_refused_before_anything_is_asked(cache: Cache) -> None:
    with pytest.raises(QueryRefused):
        search_here(cache, SearchRequest(query="refund ("))


WIDE = {
    "refund paid": '("refund" AND "paid")',
    "refund agent:214": '("refund")',
    "refund OR agent:214": None,
    "refund NOT paid": '("refund")',
    'lost OR "the bag"': '("lost" OR "the bag")',
    "a1 NEAR b1": '("a1" AND "b1")',
    "date:2026-11-20": None,
}


@pytest.mark.parametrize("typed", WIDE)
def test_words_alone_lead_to_what_may_be_meant(typed: str) -> None:
    assert wide_question(parsed(typed)) == WIDE[typed]


def test_a_note_here_is_read_beside_the_story_and_its_promises(cache: Cache) -> None:
    fill(cache, *(note(f"i{n}", f"Wants {n}.", hours=n * 24) for n in (1, 2, 3)))
    promise = Promise(
        id=PromiseId("p"),
        customer_id=ANN,
        what="refund",
        made_at=NOW - timedelta(hours=47.9),
        due_at=NOW,
        version=1,
    )
    cache.absorb(Page(cursor="e", more=False, hub_at=NOW, promises=(promise,)))
    read = reading_here(cache, NoteKey(customer_id=ANN, interaction_id=InteractionId("i2")))
    assert read is not None
    assert ([one.id for one in read.before], [one.id for one in read.after]) == (["i3"], ["i1"])
    assert (read.promises, read.is_local) == ((promise,), True)
    gone = NoteKey(customer_id=ANN, interaction_id=InteractionId("i9"))
    assert reading_here(cache, gone) is None
