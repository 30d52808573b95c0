"""A hub's SQLite with a million notes: made once, kept in the cache folder of the benches."""

import random
import sqlite3
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from big_store import FOLDER
from sqlalchemy import Connection, text

from agent_console.domain.agent import Agent
from agent_console.domain.channel import Channel
from agent_console.domain.customer import Customer
from agent_console.domain.interaction import Interaction
from agent_console.domain.note_facts import NoteFacts
from agent_console.domain.note_terms import terms_of
from agent_console.domain.note_words import plain_words
from agent_console.domain.review import Flag, Flagged, NoteState
from agent_console.hub import many_rows, records
from agent_console.hub.database import open_database
from agent_console.hub.review.filing import first_number
from agent_console.hub.review.flagging import bits_of
from agent_console.hub.review_tables import review_notes
from agent_console.hub.tables import BY_STRUCT, interactions
from agent_console.ids import AgentId, CustomerId, InteractionId

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
EDITION = 4
COUNT = 1_000_000
WAITING = 100_000
"""So many of the newest are flagged and open."""
AGENTS = 400
TEAMS = ("Seattle", "Portland", "Anchorage", "Denver", "Boise")
_CUSTOMERS = 20_000
_AT_ONCE = 50_000
_APART = timedelta(seconds=60)
_REASONS = ("disruption/rebooking", "baggage/delayed", "payment/refund", "booking/change", "")
_OPENINGS = (
    "Missed the connection in {place}.",
    "Asked about the refund of ${sum}.",
    "Bag is still in {place}.",
    "Wants an aisle seat on {flight}.",
    "Second time this month that {flight} was late.",
    "Hotel in {place} was full.",
)
_DEEDS = (
    "Rebooked on {flight}, seat {seat}.",
    "Explained the rules of the fare.",
    "Offered the lounge and a meal, accepted.",
    "Promised the refund by tomorrow.",
    "Traced the bag, comes with {flight}.",
    "Told the customer it is approved, ${sum} will be paid.",
)
_CLOSINGS = (
    "Will call from {place} if it slips.",
    "Nothing open.",
    "Call back tomorrow at noon.",
    "Was friendly and thanked us.",
    "Was unhappy and wants a manager.",
    "",
)
_PLACES = tuple(f"{a}{b}{c}" for a in "SPLNDM" for b in "EADXYR" for c in "ATXWKN")
_RARE = tuple(f"oddity{n}" for n in range(5_000))


def hub_of_notes() -> str:
    """Return the address of the hub, made now if it is not there."""
    path = FOLDER / f"review-{EDITION}.db"
    if not path.exists():
        part = path.with_suffix(".part")
        FOLDER.mkdir(parents=True, exist_ok=True)
        for left in FOLDER.glob("review-*"):
            left.unlink()
        _make(part)
        part.rename(path)
    return f"sqlite:///{path}"


def _make(path: Path) -> None:
    engine = open_database(f"sqlite:///{path}")
    with engine.begin() as connection:
        people = [
            Customer(id=_customer(n), given_name=f"Given{n % 700}", family_name=f"Family{n}")
            for n in range(_CUSTOMERS)
        ]
        records.put(connection, [*_staff(), *people], at=NOW)
    engine.dispose()
    engine = open_database(f"sqlite:///{path}")
    for begin in range(0, COUNT, _AT_ONCE):
        sys.stderr.write(f"\rmaking notes: {begin} of {COUNT}")
        with engine.begin() as connection:
            _part(connection, begin)
    sys.stderr.write("\n")
    engine.dispose()
    with sqlite3.connect(path) as raw:
        raw.execute("INSERT INTO review_index (review_index) VALUES ('optimize')")
        raw.execute("ANALYZE")


def _staff() -> list[Agent]:
    return [
        Agent(
            id=AgentId(f"a{n}"),
            login=f"load{n:04}",
            name=f"Agent {n}",
            station=TEAMS[n % len(TEAMS)],
        )
        for n in range(AGENTS)
    ]


def _part(connection: Connection, begin: int) -> None:
    """Add notes of one stretch of time, oldest first."""
    chance = random.Random(begin)
    entries = list(_entries(chance, begin))
    kept = BY_STRUCT[Interaction]
    by_key = sorted(entries, key=lambda one: (one.customer_id, one.id))
    many_rows.add(connection, interactions, [kept.row(one, version=1) for one in by_key])
    notes, words = [], []
    for place, one in enumerate(entries, begin):
        number = first_number(one.at) + place % 7
        flagged = _flags(chance) if place >= COUNT - WAITING else ()
        notes.append(_note(one, number, flagged))
        words.append({"number": number, "words": " ".join(_words(one))})
    many_rows.add(connection, review_notes, notes)
    for table, column in (("review_words", "number"), ("review_index", "rowid")):
        statement = f"INSERT INTO {table} ({column}, words) VALUES (:number, :words)"  # noqa: S608 - both names are ours
        connection.execute(text(statement), words)


def _entries(chance: random.Random, begin: int) -> Iterator[Interaction]:
    for place in range(begin, begin + _AT_ONCE):
        agent = chance.randrange(AGENTS)
        yield Interaction(
            id=InteractionId(f"i{place:07}"),
            customer_id=_customer(chance.randrange(_CUSTOMERS)),
            at=NOW - (COUNT - place) * _APART,
            channel=Channel.PHONE,
            headline="A call",
            text=_text(chance, place),
            agent_id=AgentId(f"a{agent}"),
            agent_name=f"Agent {agent}",
            reason=chance.choice(_REASONS),
        )


def _text(chance: random.Random, place: int) -> str:
    facts = {
        "place": chance.choice(_PLACES),
        "sum": f"{int(chance.paretovariate(1.1) * 20)}.{chance.randrange(100):02}",
        "flight": f"AS {chance.randrange(100, 1500)}",
        "seat": f"{chance.randrange(1, 33)}{chance.choice('ABCDEF')}",
    }
    parts = [chance.choice(some).format_map(facts) for some in (_OPENINGS, _DEEDS, _CLOSINGS)]
    # Common words that never meet in one note: what an index can only find by reading both lists.
    parts.append("Spoke in the morning." if place % 2 else "Spoke in the evening.")
    if chance.random() < 0.01:
        parts.append(chance.choice(_RARE))
    return " ".join(filter(None, parts))


def _words(one: Interaction) -> list[str]:
    number = int(str(one.agent_id).removeprefix("a"))
    facts = NoteFacts(
        text=one.text,
        day=one.at.date(),
        agents=(str(one.agent_id), f"load{number:04}", one.agent_name),
        teams=(TEAMS[number % len(TEAMS)],),
        reason=one.reason,
        tier="Gold" if number % 9 == 0 else "",
    )
    return [*plain_words(one.text), *terms_of(facts)]


def _note(one: Interaction, number: int, flags: tuple[Flagged, ...]) -> dict[str, object]:
    team = TEAMS[int(str(one.agent_id).removeprefix("a")) % len(TEAMS)]
    undecided = dict.fromkeys(("assigned_to", "decided_by", "decided_at", "deed_id"))
    return undecided | {
        "number": number,
        "customer_id": one.customer_id,
        "interaction_id": one.id,
        "agent_id": one.agent_id,
        "agent_name": one.agent_name,
        "team": team,
        "tier": "",
        "reason": one.reason,
        "is_weighed": True,
        "flags": flags,
        "flag_bits": bits_of(each.flag for each in flags),
        "state": NoteState.OPEN if flags else None,
        "assigned_name": "",
        "why": "",
    }


def _flags(chance: random.Random) -> tuple[Flagged, ...]:
    return tuple(Flagged(flag=one) for one in chance.sample(list(Flag), chance.choice((1, 1, 2))))


def _customer(number: int) -> CustomerId:
    return CustomerId(f"c{number:06}")
