"""Who is it: candidates for any identifier, and names with a slip, among a million customers.

The desk's copy is the one of the other benchmarks. The hub's database is made for the run, with
fewer customers, through its own door. The raw floor is one look into the identifiers, sent
straight to the database driver.
"""

import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import big_store
from figures import Goals, report, spread
from sqlcipher3 import dbapi2

from agent_console.desk.identify import caller, found, scanned
from agent_console.domain.boarding_pass import BoardingPass, Leg
from agent_console.domain.call import Call
from agent_console.hub import records
from agent_console.hub.database import open_database, reading
from agent_console.hub.lookup import look_up
from agent_console.ids import CallId
from agent_console.store.cache import Cache
from agent_console.wire.customer_file import LookupRequest

CUSTOMERS = 1_000_000
HUB_CUSTOMERS = 50_000
READS = 500
KINDS = ("ring", "phone", "email", "member", "locator", "pass", "name", "slip")
GOALS: Goals = {
    f"{place}_{kind}_ms_p99": {"max": 5.0}
    for place in ("desk", "hub")
    for kind in KINDS
    if place == "desk" or kind not in {"ring", "pass"}
}


def timed(work: Callable[[Any], object], questions: Sequence[Any]) -> list[float]:
    """Return the milliseconds each question took, after a warm-up."""
    for question in questions[:20]:
        work(question)
    times = []
    for question in questions:
        began = time.perf_counter()
        work(question)
        times.append((time.perf_counter() - began) * 1000)
    return times


def asked(ranks: Sequence[int], chance: random.Random) -> dict[str, list[str]]:
    """Return what is typed to find the customers of *ranks*, by the kind of it."""
    return {
        "phone": [f"({one[2:5]}) {one[5:8]}-{one[8:]}" for one in map(big_store.phone, ranks)],
        "email": [f"{big_store.name(rank)[0]}.{rank}@example.com" for rank in ranks],
        "member": [f"nl {rank:08}" for rank in ranks],
        "locator": [big_store.locator(rank).lower() for rank in ranks],
        "name": [" ".join(reversed(big_store.name(rank))) for rank in ranks],
        "slip": [slipped(" ".join(big_store.name(rank)), chance) for rank in ranks],
    }


def slipped(name: str, chance: random.Random) -> str:
    """Return *name* with two letters of its last word swapped."""
    first, _, last = name.rpartition(" ")
    at = chance.randrange(max(1, len(last) - 1))
    return f"{first} {last[:at]}{last[at : at + 2][::-1]}{last[at + 2 :]}"


def at_the_desk(cache: Cache, ranks: Sequence[int], chance: random.Random) -> dict[str, float]:
    """Measure what the console does at a ring, a scan and a search."""

    def ring(rank: int) -> None:
        number = big_store.phone(rank)
        call = Call(
            id=CallId("k"), from_number=number, to_number="+12065550100", rung_at=big_store.NOW
        )
        caller(cache, call)

    def scan(rank: int) -> None:
        scanned(cache, a_pass(rank), now=big_store.NOW + timedelta(hours=1))

    figures = spread("desk_ring_ms", timed(ring, ranks))
    figures |= spread("desk_pass_ms", timed(scan, ranks))
    for kind, questions in asked(ranks, chance).items():
        figures |= spread(f"desk_{kind}_ms", timed(lambda typed: found(cache, typed), questions))
    return figures


def a_pass(rank: int) -> BoardingPass:
    """Return the boarding pass of customer *rank*."""
    given, family = big_store.name(rank)
    leg = Leg(
        locator=big_store.locator(rank),
        origin="SEA",
        destination="SFO",
        carrier="AS",
        flight_number="1161",
        member_number=f"NL{rank:08}",
    )
    return BoardingPass(name=f"{family}/{given}".upper()[:20], legs=(leg,))


def at_the_hub(folder: Path, customers: int, chance: random.Random) -> dict[str, float]:
    """Measure the hub's look-up, without HTTP."""
    engine = open_database(f"sqlite:///{folder}/hub.db")
    for page in big_store.pages(customers):
        with engine.begin() as connection:
            people = (*page.customers, *page.identifiers, *page.memberships)
            records.put(connection, people, at=big_store.NOW)
    ranks = [chance.randrange(3, customers) for _ in range(READS)]
    figures: dict[str, float] = {"hub_customers": customers}

    def ask(typed: str) -> None:
        with reading(engine) as connection:
            look_up(connection, LookupRequest(text=typed))

    for kind, questions in asked(ranks, chance).items():
        figures |= spread(f"hub_{kind}_ms", timed(ask, questions))
    engine.dispose()
    return figures


def floor(path: Path, ranks: Sequence[int]) -> dict[str, float]:
    """Measure one look into the identifiers without anything of ours."""
    raw = dbapi2.connect(str(path))
    raw.execute(f"PRAGMA key=\"x'{big_store.KEY.hex()}'\"")
    query = "SELECT customer_id FROM identifier WHERE scheme = 'phone' AND value = ?"
    numbers = [(big_store.phone(rank),) for rank in ranks]
    times = timed(lambda number: raw.execute(query, number).fetchall(), numbers)
    raw.close()
    return spread("floor_raw_look_ms", times)


def main(customers: int = CUSTOMERS, hub_customers: int = HUB_CUSTOMERS) -> int:
    """Measure and print."""
    chance = random.Random(7)
    ranks = [chance.randrange(3, customers) for _ in range(READS)]
    cache = big_store.opened(customers)
    figures = at_the_desk(cache, ranks, chance)
    cache.close()
    path = big_store.FOLDER / f"store-{big_store.EDITION}-{customers}.db"
    figures |= floor(path, ranks)
    with tempfile.TemporaryDirectory(prefix="agent-console-", dir=big_store.FOLDER) as folder:
        figures |= at_the_hub(Path(folder), min(hub_customers, customers), chance)
    return report("who", {"customers": customers, **figures}, GOALS)


if __name__ == "__main__":
    sys.exit(main(*(int(word) for word in sys.argv[1:3])))
