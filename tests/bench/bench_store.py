"""The local store with a million customers and ten million interactions, encrypted.

The raw floor of each read is the same statement sent straight to the database driver, without
SQLAlchemy and without making values of the rows.
"""

import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import big_desk
import big_store
from figures import Goals, cpu_s, report, spread
from sqlcipher3 import dbapi2

from agent_console.clock import utc_now
from agent_console.desk.find_anyone import find_anyone
from agent_console.domain.draft import open_draft
from agent_console.domain.identifier import Scheme
from agent_console.ids import CallId, CustomerId
from agent_console.store.absorbing import _PUT_INTERACTION
from agent_console.store.cache import Cache
from agent_console.store.encrypted import open_encrypted
from agent_console.store.journal import Journal

CUSTOMERS = 1_000_000
READS = 1_000
GOALS: Goals = {
    "identify_and_read_200_ms_p50": {"max": 1.0},
    "identify_and_read_200_ms_p99": {"max": 5.0},
    "type_ahead_ms_p99": {"max": 16.0},
    "full_text_ms_p99": {"max": 30.0},
    "note_saved_ms_p99": {"max": 10.0},
    "absorb_share_of_raw": {"min": 0.5},
    "console_memory_mb": {"max": 200.0},
}


def timed(work: Callable[[Any], object], questions: list[Any]) -> list[float]:
    """Return the milliseconds each question took, after a warm-up."""
    for question in questions[:20]:
        work(question)
    times = []
    for question in questions:
        began = time.perf_counter()
        work(question)
        times.append((time.perf_counter() - began) * 1000)
    return times


def identify(cache: Cache, number: str) -> None:
    """Do what a ring does: who is it, and the newest 200 of the history."""
    found = cache.candidates(Scheme.PHONE, number)
    cache.file(found[0].customer.id, limit=200)


def reading(cache: Cache, chance: random.Random, customers: int) -> dict[str, float]:
    """Measure reads."""
    ranks = [chance.randrange(3, customers) for _ in range(READS)]
    numbers = [big_store.phone(rank) for rank in ranks]
    figures = spread(
        "identify_and_read_200_ms", timed(lambda number: identify(cache, number), numbers)
    )
    for rank, length in big_store.BUSY.items():
        busy = [big_store.phone(rank)] * 200
        figures |= spread(
            f"history_of_{length}_ms", timed(lambda number: identify(cache, number), busy)
        )
    names, numbers = typed_names(ranks), typed_numbers(ranks)
    return figures | {
        **spread("type_ahead_ms", timed(lambda typed: found_by(cache, typed), names + numbers)),
        **spread("type_ahead_names_ms", timed(lambda typed: found_by(cache, typed), names)),
        **spread("type_ahead_numbers_ms", timed(lambda typed: found_by(cache, typed), numbers)),
    }


def found_by(cache: Cache, typed: str) -> None:
    """Do what the palette does for each letter."""
    find_anyone(cache, typed)


def typed_names(ranks: list[int]) -> list[str]:
    """Return what people type while they look for somebody: letter by letter."""
    typed = []
    for rank in ranks[:150]:
        given, family = big_store.name(rank)
        whole = f"{family} {given}".lower()
        typed += [whole[:length] for length in range(2, len(whole) + 1, 2)]
    return typed


def typed_numbers(ranks: list[int]) -> list[str]:
    """Return parts of telephone numbers, member numbers and locators as they are typed."""
    typed = []
    for rank in ranks[:60]:
        national, member = big_store.phone(rank).removeprefix("+1"), f"NL{rank:08}"
        typed += [national[:length] for length in range(3, len(national) + 1)]
        typed += [member[:length] for length in range(2, len(member) + 1)]
        typed += [national[-4:], f"({national[:3]}) {national[3:6]}-{national[6:]}"]
        typed += [big_store.locator(rank)[:length] for length in range(2, 7)]
    return typed


def searching(cache: Cache, chance: random.Random) -> dict[str, float]:
    """Measure full-text search: common words, rare ones, several, a phrase, an unfinished one."""
    word = big_store.word
    questions = []
    for _ in range(60):
        rare, rarer = word(chance.randrange(50, 2_000)), word(chance.randrange(2_000, 20_000))
        common = chance.choice(big_store.COMMON)
        questions += [common, rare, rarer, f"{common} {rare}", f"refund {common}", rare[:4]]
    return spread("full_text_ms", timed(cache.said, questions))


def floor(path: Path, chance: random.Random, customers: int) -> dict[str, float]:
    """Measure the same read without anything of ours."""
    raw = dbapi2.connect(str(path))
    raw.execute(f"PRAGMA key=\"x'{big_store.KEY.hex()}'\"")

    def read(rank: int) -> None:
        owner = raw.execute(
            "SELECT customer_id FROM identifier WHERE scheme = 'phone' AND value = ?",
            (big_store.phone(rank),),
        ).fetchone()[0]
        raw.execute("SELECT kind, body FROM record WHERE customer_id = ?", (owner,)).fetchall()
        raw.execute(
            "SELECT body FROM interaction WHERE customer_id = ? ORDER BY at DESC, id LIMIT 200",
            (owner,),
        ).fetchall()

    ranks = [chance.randrange(3, customers) for _ in range(READS)]
    try:
        return spread("floor_raw_read_ms", timed(read, ranks))
    finally:
        raw.close()


def saving(folder: Path) -> dict[str, float]:
    """Measure a note saved at each keystroke, and a durable write of as many bytes."""
    journal = Journal.open(folder / "journal.db", big_store.KEY)
    draft = open_draft(CallId("call"), CustomerId("c1"), at=utc_now())
    text = "Missing NRT connection. Wants aisle. Asked again about the $39. " * 8

    def keystroke(length: int) -> None:
        import msgspec

        journal.keep_draft(msgspec.structs.replace(draft, text=text[:length]))

    figures = spread("note_saved_ms", timed(keystroke, list(range(1, 500))))
    journal.close()
    import os

    with (folder / "floor").open("wb", buffering=0) as file:

        def write(_length: int) -> None:
            file.write(b"x" * 4096)
            os.fsync(file.fileno())

        return figures | spread("floor_fsync_ms", timed(write, list(range(200))))


def absorbing(folder: Path) -> dict[str, float]:
    """Measure pages applied as sync applies them, beside raw upserts of interactions.

    A row of a page is any record of it; that words are indexed and counted is on our side only.
    """
    some = list(big_store.pages(3_000))
    said = sum(len(page.interactions) for page in some)
    rows = said + sum(len(p.customers) + len(p.identifiers) + len(p.memberships) for p in some)
    cache = Cache.open(folder / "cache.db", big_store.KEY)
    began = time.perf_counter()
    for page in some:
        cache.absorb(page)
    ours_s = time.perf_counter() - began
    cache.close()
    from agent_console.clock import micros
    from agent_console.store.cache_steps import STEPS
    from agent_console.wire.codec import encode

    engine = open_encrypted(folder / "raw.db", big_store.KEY, steps=STEPS)
    batches = [
        [
            (i.customer_id, micros(i.at), i.id, i.channel, i.version, encode(i))
            for i in page.interactions
        ]
        for page in some
        if page.interactions
    ]
    began = time.perf_counter()
    for batch in batches:
        with engine.begin() as connection:
            connection.exec_driver_sql(_PUT_INTERACTION, batch)
    raw = said / (time.perf_counter() - began)
    engine.dispose()
    return {
        "absorb_rows_per_s": round(rows / ours_s),
        "absorb_interactions_per_s": round(said / ours_s),
        "floor_raw_upserts_per_s": round(raw),
        "absorb_share_of_raw": round(rows / ours_s / raw, 3),
    }


def console_memory_mb(customers: int) -> float:
    """Return what a whole console on this store keeps in memory after the calls of an hour."""
    program = Path(__file__).with_name("big_desk.py")
    said = subprocess.run(
        [sys.executable, str(program), str(customers)], stdout=subprocess.PIPE, check=True
    )
    return float(said.stdout)


def main(customers: int = CUSTOMERS) -> int:
    """Measure and print."""
    chance = random.Random(1)
    cache = big_store.opened(customers)
    used = cpu_s()
    figures = reading(cache, chance, customers) | searching(cache, chance)
    figures["store_memory_mb"] = big_desk.memory_mb()
    figures["read_cpu_s"] = round(cpu_s() - used, 2)
    cache.close()
    path = big_store.path_of(customers)
    figures["console_memory_mb"] = console_memory_mb(customers)
    figures |= floor(path, chance, customers)
    figures["file_mb"] = round(path.stat().st_size / 1024**2)
    with tempfile.TemporaryDirectory(prefix="agent-console-", dir=big_store.FOLDER) as folder:
        figures |= saving(Path(folder)) | absorbing(Path(folder))
    return report("store", {"customers": customers, **figures}, GOALS)


if __name__ == "__main__":
    sys.exit(main(*(int(word) for word in sys.argv[1:2])))
