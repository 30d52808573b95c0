"""A million notes: searched by every kind of query, and the queue of a hundred thousand of them.

Run ``.venv/bin/python tests/bench/bench_review.py``; the hub is made at the first run (minutes).
"""

import random
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from big_review import AGENTS, COUNT, NOW, WAITING, hub_of_notes
from figures import percentile, report, spread
from sqlalchemy import Connection, Engine

from agent_console.domain.agent import Agent, Role
from agent_console.domain.review import DeedKind, Flag, QueueQuestion, ReviewDeed
from agent_console.hub.database import open_database, reading
from agent_console.hub.review import deciding, queue, searching
from agent_console.hub.seeing import ALL
from agent_console.ids import AgentId, DeedId, new_id
from agent_console.wire.review import QueueRequest, SearchRequest

T = TypeVar("T")
ROUNDS = 25
CHANCE = random.Random(1)
KINDS: dict[str, Sequence[str]] = {
    "rare_word": [f"oddity{n}" for n in range(0, 5000, 200)],
    "common_word": ["refund", "customer", "tomorrow", "the"],
    "common_words": ["refund hotel", "bag lounge manager", "refund promised NOT paid"],
    "never_together": ["morning evening"],
    "phrase": ['"still in"', '"promised the refund"', '"second time this month"'],
    "phrase_never": ['"refund the morning"', '"in the refund"'],
    "near": ["refund NEAR/5 hotel", "bag NEAR/3 lounge", "manager NEAR/2 refund"],
    "beginning": ["reb*", "oddity12*", "man*"],
    "either": ["refund OR hotel OR bag", "(oddity1 OR oddity2) OR oddity3"],
    "not": ["NOT refund", "NOT (morning OR refund)"],
    "agent": [f'agent:"Agent {n}"' for n in range(0, AGENTS, 17)],
    "agent_and_word": [f"agent:load{n:04} manager refund" for n in range(0, AGENTS, 17)],
    "team_reason": ["team:seattle reason:baggage", "team:boise reason:refund hotel"],
    "days": ["date:2025-06-01..2025-06-30 refund", "date:<2025-02-01 lounge", "date:2026-01-05"],
    "amount": ["amount:>5000", "amount:100..101", "amount:39.99USD"],
    "flight": [f"flight:AS{n}" for n in range(100, 1500, 60)],
    "nothing": ["zanzibar", "agent:nobody refund"],
}
QUESTIONS: dict[str, QueueQuestion] = {
    "queue_page": QueueQuestion(),
    "queue_flag": QueueQuestion(flags=(Flag.UNHAPPY,)),
    "queue_flags": QueueQuestion(flags=(Flag.UNHAPPY, Flag.REPEAT)),
    "queue_filtered": QueueQuestion(teams=("Seattle",), reasons=("baggage",)),
    "queue_agent": QueueQuestion(agents=(AgentId("a7"),), flags=(Flag.SAMPLE,)),
}
GOALS = {f"{name}_p99": {"max": 100.0} for name in (*KINDS, *QUESTIONS)}


def main() -> int:
    """Measure, print, and leave everything as it was."""
    engine = open_database(hub_of_notes())
    figures: dict[str, float] = {"notes": COUNT, "waiting": WAITING}
    with reading(engine) as connection:
        figures |= _searches(connection)
        figures |= _windows(connection)
    figures |= _bulk(engine)
    engine.dispose()
    return report("review", figures, GOALS)


def _searches(connection: Connection) -> dict[str, float]:
    """Return what the first page of each kind of query took, in ms."""
    found: dict[str, float] = {"searches_stopped": 0.0}
    for name, queries in KINDS.items():
        times, used = [], []
        for turn in range(ROUNDS):
            request = SearchRequest(query=queries[turn % len(queries)])
            before_s = time.thread_time()
            took, page = _timed(partial(searching.search, connection, ALL, request))
            times.append(took)
            used.append((time.thread_time() - before_s) * 1000)
            found["searches_stopped"] += page.searched_to is not None
        found |= spread(name, times)
        found[f"{name}_cpu_p99"] = round(percentile(used, 0.99), 3)
    return found


def _windows(connection: Connection) -> dict[str, float]:
    """Return what windows into the queue took, anywhere in it, in ms."""
    found: dict[str, float] = {}
    for name, question in QUESTIONS.items():
        times, used = [], []
        for _ in range(ROUNDS):
            first = CHANCE.choice((0, 0, 100, 50_000, WAITING - 200))
            request = QueueRequest(question=question, first=first)
            before_s = time.thread_time()
            times.append(_timed(partial(queue.page, connection, ALL, request))[0])
            used.append((time.thread_time() - before_s) * 1000)
        found |= spread(name, times)
        found[f"{name}_cpu_p99"] = round(percentile(used, 0.99), 3)
    return found


def _bulk(engine: Engine) -> dict[str, float]:
    """Dismiss everything that waits, and take it back."""
    wanted = ReviewDeed(
        id=DeedId(new_id()), kind=DeedKind.DISMISS, whole=QueueQuestion(), why="A bench"
    )
    by = Agent(id=AgentId("a-lead"), login="lead", name="Lead", role=Role.SUPERVISOR)
    with engine.begin() as connection:
        took, _done = _timed(lambda: deciding.do(connection, ALL, wanted, by, at=NOW))
        back, _undone = _timed(lambda: deciding.undo(connection, wanted.id, at=NOW))
        connection.rollback()
    return {"dismiss_all_ms": round(took, 1), "undo_all_ms": round(back, 1)}


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    """Return the milliseconds *work* took, and what it returned."""
    begin = time.perf_counter()
    made = work()
    return (time.perf_counter() - begin) * 1000, made


if __name__ == "__main__":
    sys.exit(main())
