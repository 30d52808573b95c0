"""The floor of an airline with 17,500 calls a day and 700 agents, today beside last week.

The database is made for the run, with one bulk insert a table. What is looked at each second is
measured as supervisors ask for it, with their tags; the first look of a process counts three days.
"""

import random
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
from figures import Goals, report, spread

from agent_console.clock import micros
from agent_console.domain.agent import Agent
from agent_console.domain.floor import ServiceGoal
from agent_console.hub import records
from agent_console.hub.database import open_database
from agent_console.hub.floor.board import Board
from agent_console.hub.floor.days import Question

CALLS_A_DAY = 17_500
AGENTS = 700
LOOKS = 40
SUPERVISORS = 200
NOW = datetime(2026, 11, 22, 20, 10, tzinfo=UTC)
GOALS: Goals = {
    "look_ms_p99": {"max": 500.0},
    "as_before_ms_p99": {"max": 5.0},
    "first_look_s": {"max": 30.0},
}
_QUEUES = ("Reservations", "Elite service", "Baggage", "Chinese line")
_REASONS = ("booking/change", "disruption/rebooking", "baggage/delayed", "payment/refund")


def filled(path: Path) -> Any:
    """Make a hub with three days of calls, contacts, wrap-ups and answers."""
    engine = open_database(f"sqlite:///{path}")
    chance = random.Random("floor")
    with engine.begin() as connection:
        records.put(connection, (_agent(number) for number in range(AGENTS)), at=NOW)
        raw = connection.connection.cursor()
        for weeks in range(3):
            midnight = micros(NOW.replace(hour=0, minute=0) - timedelta(days=7 * weeks))
            _day(raw, chance, weeks, midnight)
    return engine


def _agent(number: int) -> Agent:
    return Agent(
        id=f"a{number}",
        login=f"a{number}",
        name=f"Agent {number:04}",
        station=f"Team {number % 70:02}",
        queues=(_QUEUES[number % 4],),
    )


def _day(raw: Any, chance: random.Random, weeks: int, midnight: int) -> None:
    upto = 24 * 3600 if weeks else int((NOW - NOW.replace(hour=0, minute=0)).total_seconds())
    calls, contacts, wraps, answers = [], [], [], []
    for number in range(CALLS_A_DAY):
        second = int(chance.triangular(0, 24 * 3600, 13 * 3600))
        if second > upto - 900:
            continue
        key, agent = f"k{weeks}-{number}", f"a{chance.randrange(AGENTS)}"
        rung = midnight + second * 1_000_000
        answered = rung + int(chance.expovariate(1 / 12)) * 1_000_000
        ended = answered + int(chance.triangular(60, 900, 300)) * 1_000_000
        queue, reason = chance.choice(_QUEUES), chance.choice(_REASONS)
        customer = f"c{chance.randrange(60_000)}"
        calls.append((key, rung, queue, agent, answered, ended))
        contacts.append((customer, f"i{key}", answered, agent, reason, key))
        wraps.append((key, chance.randrange(5, 90)))
        if number % 2:
            word = chance.choice(("accepted", "declined", "not_now"))
            answers.append((customer, f"o{key}", answered, agent, "upgrade", word, key))
    raw.executemany(
        "INSERT INTO calls (id, from_number, to_number, rung_at, stage, direction, queue, place,"
        " offered_to, agent_id, answered_at, ended_at, is_recorded, is_announced, event_seq)"
        " VALUES (?, '', '', ?, 'closed', 'in', ?, '', '[]', ?, ?, ?, 0, 0, 0)",
        calls,
    )
    raw.executemany(
        "INSERT INTO interactions (customer_id, id, at, channel, headline, detail, text, direction,"
        " state, agent_id, agent_name, reason, outcome, language, call_id, thread_id, source,"
        " choices, runs, version) VALUES (?, ?, ?, 'phone', '', '', '', 'in', 'done', ?, '', ?,"
        " '', '', ?, '', 'bench', '{}', '[]', 1)",
        contacts,
    )
    raw.executemany("INSERT INTO wrap_ups (call_id, wrap_s) VALUES (?, ?)", wraps)
    raw.executemany(
        "INSERT INTO choices (customer_id, id, at, agent_id, action, choice, propensity, call_id)"
        " VALUES (?, ?, ?, ?, ?, ?, 0.5, ?)",
        answers,
    )


def main() -> int:
    """Measure and print."""
    with tempfile.TemporaryDirectory(prefix="agent-console-bench-") as folder:
        engine = filled(Path(folder) / "hub.db")
        clock = NOW
        board = Board(engine, lambda: clock, ServiceGoal(), every_s=0.0)
        mine = Question("UTC", team="Team 07")
        began = time.perf_counter()
        raw, _ = board.look(mine)
        figures: dict[str, float] = {"first_look_s": round(time.perf_counter() - began, 2)}
        looks = []
        for number in range(LOOKS):
            clock = NOW + timedelta(seconds=number + 1)
            began = time.perf_counter()
            raw, _ = board.look(mine)
            looks.append((time.perf_counter() - began) * 1000)
        figures |= spread("look_ms", looks)
        board.every_s = 1_000.0
        again = []
        for _ in range(SUPERVISORS):
            began = time.perf_counter()
            board.look(mine)
            again.append((time.perf_counter() - began) * 1000)
        figures |= spread("as_before_ms", again)
        figures["answer_kib"] = round(len(raw) / 1024, 1)
        began = time.perf_counter()
        raw, _ = board.look(Question("UTC"))
        figures["everybody_s"] = round(time.perf_counter() - began, 2)
        figures["everybody_kib"] = round(len(msgspec.Raw(raw)) / 1024, 1)
        engine.dispose()
    return report("floor", figures, GOALS)


if __name__ == "__main__":
    sys.exit(main())
