"""Writes the files that stand for a version of the program: run it once for each new step.

``PYTHONPATH=tests python tests/store/make_stored_files.py`` adds what is missing in ``files``: one
``cache-N.db`` and one ``journal-N.db`` for each number of steps N. What is there stays: a released
step never changes, and neither does its file. All people are made up; the key is known.
"""

from pathlib import Path

from sqlalchemy import Connection, text
from support.desk import BO, KEY, MIA, NOW, contact, number, page, person, promise, wrapped

from agent_console.clock import micros
from agent_console.domain.draft import Draft
from agent_console.ids import CallId, InteractionId, NoteId, OperationId
from agent_console.store import cache_steps, journal_steps
from agent_console.store.cache import Cache
from agent_console.store.encrypted import open_encrypted
from agent_console.wire.codec import encode
from agent_console.wire.feed import Page
from agent_console.wire.operation import Problem

FOLDER = Path(__file__).parent / "files"
WORDS = "Wants an aisle seat · möchte am Gang sitzen · 靠走道的座位"
NO = Problem(title="This customer is not known", status=404)
DRAFT = Draft(
    id=CallId("k-1"),
    customer_id=MIA,
    opened_at=NOW,
    interaction_id=InteractionId("i-9"),
    note_id=NoteId("n-9"),
    operation_id=OperationId("o-9"),
    text=WORDS,
    reason="booking/seat",
    choices={"seat": "declined"},
    propensities={"seat": 0.25},
)
WAITING, HELD = wrapped("o-1", text=WORDS), wrapped("o-2", BO)
REMEMBERED = {"hub": "https://crm.example.com", "token": "secret"}


def content() -> Page:
    """Return what the copy of the CRM holds."""
    return page(
        "7",
        customers=(person(), person(BO, "Bo", "Östlund", native_name="薄")),
        identifiers=(number("+12065550142"), number("+12065550150", BO)),
        promises=(promise(),),
        interactions=tuple(contact(f"i-{n}", minutes=n, text=f"{WORDS} {n}") for n in range(12)),
    )


def _cache(path: Path, steps: int) -> None:
    if steps == len(cache_steps.STEPS):
        cache = Cache.open(path, KEY)
        cache.absorb(content())
        cache.close()
        return
    engine = open_encrypted(path, KEY, steps=cache_steps.STEPS[:steps])
    with engine.begin() as connection:
        _first_cache(connection, content())
    engine.dispose()


def _first_cache(connection: Connection, made: Page) -> None:
    """Write as the program did when there was one step."""
    put = connection.exec_driver_sql
    for kind, records in (("customers", made.customers), ("promises", made.promises)):
        for one in records:
            owner = one.id if kind == "customers" else one.customer_id  # type: ignore[union-attr]
            row = (owner, kind, one.id, one.version, encode(one))
            put("INSERT INTO record VALUES (?, ?, ?, ?, ?)", row)
    for rank, customer in enumerate(made.customers, start=1):
        names = f"{customer.given_name} {customer.family_name} {customer.native_name}"
        put("INSERT INTO person VALUES (?, ?)", (rank, customer.id))
        put("INSERT INTO name_index (rowid, words) VALUES (?, ?)", (rank, names))
    for said in made.interactions:
        place = (said.customer_id, micros(said.at), said.id, said.channel, said.version)
        put("INSERT INTO interaction VALUES (?, ?, ?, ?, ?, ?)", (*place, encode(said)))
    for found in made.identifiers:
        row = (found.scheme, found.value, found.customer_id, found.version, encode(found))
        put("INSERT INTO identifier VALUES (?, ?, ?, ?, ?)", row)
    for name, value in (("cursor", made.cursor), ("as_of", str(micros(made.hub_at)))):
        put("INSERT INTO state VALUES (?, ?)", (name, value))


def _journal(path: Path, steps: int) -> None:
    """Write what every journal since the first step can hold."""
    engine = open_encrypted(path, KEY, steps=journal_steps.STEPS[:steps])
    queue = text(
        "INSERT INTO outbox (id, customer_id, kind, body, made_at, state, attempt_count,"
        " next_try_at, problem) VALUES (:id, :customer, 'wrap_up', :body, :at, :state, 1, 0, :why)"
    )
    with engine.begin() as connection:
        for operation, state in ((WAITING, "waiting"), (HELD, "held")):
            row = {"id": operation.id, "customer": operation.customer_id, "state": state}
            why = encode(NO) if state == "held" else None
            more = {"body": encode(operation), "at": micros(NOW), "why": why}
            connection.execute(queue, row | more)
        connection.execute(
            text("INSERT INTO work VALUES (:id, :at, :body)"),
            {"id": DRAFT.id, "at": micros(NOW), "body": encode(DRAFT)},
        )
        for name, value in REMEMBERED.items():
            row = {"name": name, "value": value}
            connection.execute(text("INSERT INTO state VALUES (:name, :value)"), row)
    engine.dispose()


def main() -> None:
    """Make what is missing."""
    FOLDER.mkdir(exist_ok=True)
    for name, make, steps in (
        ("cache", _cache, cache_steps.STEPS),
        ("journal", _journal, journal_steps.STEPS),
    ):
        for count in range(1, len(steps) + 1):
            path = FOLDER / f"{name}-{count}.db"
            if not path.exists():
                make(path, count)
                print(f"{path.name}: {path.stat().st_size} bytes")  # noqa: T201 a command prints


if __name__ == "__main__":
    main()
