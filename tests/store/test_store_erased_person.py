"""A person who was erased is in no table of the desk's files, search indexes included."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import Engine
from support.desk import BO, KEY, MIA, NOW, contact, number, page, person, promise, wrapped

from agent_console.domain.audit_entry import AuditEntry, Deed
from agent_console.domain.draft import Draft
from agent_console.domain.membership import Membership
from agent_console.ids import CallId, CustomerId, InteractionId, NoteId, OperationId
from agent_console.store.cache import Cache
from agent_console.store.journal import Journal
from agent_console.store.outbox_entry import EntryState
from agent_console.wire.feed import Kind, Tombstone
from agent_console.wire.operation import Problem

WORD = "quibblethwaite"
PHONE = "+12065550142"
OTHERS = {
    "cache": {
        "flight": "departures, the same for everybody",
        "agent": "colleagues",
        "state": "the cursor and when the hub last said something",
        "tally": "how many people there are",
        "interaction_count": "numbers by channel",
    },
    "journal": {"state": "the hub's address and who works here"},
}
"""Tables without a word about customers, and what is in them."""
INDEXES = ("name_index", "said_index")
"""Full-text indexes; their own tables begin with these names."""


def draft(key: str, customer: str, words: str) -> Draft:
    return Draft(
        id=CallId(key),
        customer_id=CustomerId(customer),
        opened_at=NOW,
        interaction_id=InteractionId(f"i-{key}"),
        note_id=NoteId(f"n-{key}"),
        operation_id=OperationId(f"o-{key}"),
        text=words,
    )


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    cache = Cache.open(tmp_path / "cache.db", KEY)
    cache.absorb(
        page(
            "1",
            customers=(person(given="Mia", family=WORD), person(BO, "Bo", "Stays")),
            identifiers=(number(PHONE, typed=WORD), number("+12065550150", BO)),
            memberships=(Membership(id="m", customer_id=MIA, programme="A", number=WORD),),
            promises=(promise(what=WORD),),
            interactions=(
                *(contact(f"i-{n}", text=f"{WORD} said {n}") for n in range(40)),
                contact("i-bo", BO, text="Bo stays and speaks"),
            ),
        )
    )
    yield cache
    cache.close()


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    journal = Journal.open(tmp_path / "journal.db", KEY)
    for key, owner, words in (("a", MIA, WORD), ("b", BO, "stays")):
        journal.keep_draft(draft(key, owner, words))
        journal.queue(wrapped(f"sent-{key}", owner, text=words), at=NOW)
        journal.queue(wrapped(f"held-{key}", owner, text=words), at=NOW)
        why = Problem(title="No", status=409, detail=words)
        journal.settle(OperationId(f"held-{key}"), EntryState.HELD, why)
        journal.arrived(OperationId(f"sent-{key}"))
        entry = AuditEntry(
            id=key, at=NOW, deed=Deed.BREAK_GLASS, customers=(CustomerId(owner),), reason=words
        )
        journal.keep_deed(entry)
    yield journal
    journal.close()


def content(engine: Engine) -> dict[str, bytes]:
    """Return everything in each table of a file, blobs of the search indexes as they are."""
    with engine.connect() as connection:
        names = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'")
        found: dict[str, bytes] = {}
        for (name,) in names.all():
            rows = connection.exec_driver_sql(f'SELECT * FROM "{name}"').all()  # noqa: S608 a table of ours
            values = (value for row in rows for value in row)
            found[name] = b"\n".join(
                value if isinstance(value, bytes) else str(value).encode() for value in values
            ).lower()
    return found


def of_index(name: str) -> bool:
    return name.startswith((*INDEXES, "sqlite_"))


def test_every_table_of_the_desk_has_an_answer_and_the_word_in_it(
    cache: Cache, journal: Journal
) -> None:
    for kind, file in (("cache", cache), ("journal", journal)):
        there = content(file._engine)
        about = {name for name in there if name not in OTHERS[kind] and not of_index(name)}
        assert set(OTHERS[kind]) <= set(there)
        without = {name for name in about if WORD.encode() not in there[name]}
        # These two tell whom a number stands for: their rows go with the person.
        assert without == ({"person", "said", "unsaid"} & about)
    assert cache.said(WORD)
    assert WORD.encode()[:6] in content(cache._engine)["name_index_data"]


def test_an_erased_person_is_in_no_table_and_no_index(cache: Cache, journal: Journal) -> None:
    cache.absorb(page("2", gone=(Tombstone(kind=Kind.CUSTOMER, key=MIA, customer_id=MIA),)))
    journal.erase(MIA)
    while cache.sweep():
        pass
    for file in (cache, journal):
        for name, there in content(file._engine).items():
            for word in (WORD, PHONE, "mia quib"):
                assert word.encode() not in there, (name, word)
    stems = (b"quibb", b"uibbleth", b"bblethw")
    for name, there in content(cache._engine).items():
        if name.startswith(INDEXES):
            assert not any(stem in there for stem in stems), name
    assert cache.said("speaks")
    assert [one.customer.id for one in cache.named("stays")] == [BO]
    assert len(journal.entries()) == 1
    assert [one.text for one in journal.drafts()] == ["stays"]


def test_the_deed_that_is_still_to_be_told_keeps_the_id_alone(journal: Journal) -> None:
    journal.erase(MIA)
    told = journal.untold_deeds(limit=5)
    assert [(one.customers, one.reason) for one in told] == [((MIA,), ""), ((BO,), "stays")]
    assert msgspec.structs.replace(told[0], reason="") == told[0]
