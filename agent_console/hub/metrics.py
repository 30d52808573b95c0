"""What a hub counts about itself, in Prometheus' words. No label ever names a person.

In a hub of several processes they count into files of one folder (`SHARED_FOLDER`), so that any of
them can tell the sums; what a process that died had counted stays counted.
"""

import os
from collections.abc import Iterable
from datetime import datetime

from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
    multiprocess,
)
from sqlalchemy import Connection, Engine
from sqlalchemy.pool import QueuePool

from agent_console.clock import from_micros
from agent_console.domain.stage import Stage
from agent_console.hub.position import unreadable_since
from agent_console.wire.event import CallEvent
from agent_console.wire.operation import Outcome

SHARED_FOLDER = "PROMETHEUS_MULTIPROC_DIR"
"""Names the folder in the environment; prometheus_client looks there when it is imported."""
MEDIA_TYPE = CONTENT_TYPE_LATEST
_BOUNDS_S = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


class Metrics:
    """The counters of one hub."""

    def __init__(self) -> None:
        self._registry = own = CollectorRegistry()
        self._requests = Counter(
            "agent_console_requests",
            "Requests answered",
            ("method", "route", "status"),
            registry=own,
        )
        self._took = Histogram(
            "agent_console_request_seconds",
            "From a request to the beginning of its answer",
            ("method", "route"),
            buckets=_BOUNDS_S,
            registry=own,
        )
        self._refused = Counter(
            "agent_console_rate_limited", "Requests over a limit", ("limit",), registry=own
        )
        self._streams = Gauge(
            "agent_console_streams_open",
            "Event streams that are open",
            multiprocess_mode="livesum",
            registry=own,
        )
        self._calls = Counter(
            "agent_console_call_events", "Call events told", ("stage",), registry=own
        )
        self._operations = Counter(
            "agent_console_operations", "What became of desks' operations", ("fate",), registry=own
        )
        self._lag = Gauge(
            "agent_console_feed_lag_seconds",
            "Age of the oldest change that is written and not readable yet",
            multiprocess_mode="livemostrecent",
            registry=own,
        )
        self._pool = Gauge(
            "agent_console_database_connections",
            "Connections to the database",
            ("state",),
            multiprocess_mode="livesum",
            registry=own,
        )
        self._up = Gauge(
            "agent_console_processes",
            "Processes that answer",
            multiprocess_mode="livesum",
            registry=own,
        )
        self._up.set(1)

    def answered(self, method: str, route: str, status: int, took_s: float) -> None:
        """Count an answer that began after *took_s* seconds; *route* is the template."""
        self._requests.labels(method, route, str(status)).inc()
        self._took.labels(method, route).observe(took_s)

    def limited(self, limit: str) -> None:
        """Count a request over the limit of a "token" or an "address"."""
        self._refused.labels(limit).inc()

    def stream_opened(self, count: int = 1) -> None:
        """Count an event stream; -1: it ended."""
        self._streams.inc(count)

    def told(self, events: Iterable[CallEvent]) -> None:
        """Count events about calls by the stage they tell of: those that ring are rings."""
        for event in events:
            self._calls.labels(event.call.stage.value).inc()

    def settled(self, outcomes: Iterable[Outcome]) -> None:
        """Count what became of operations."""
        for outcome in outcomes:
            self._operations.labels(outcome.fate.value).inc()

    def look(self, connection: Connection, *, at: datetime) -> None:
        """Measure what stands in the database."""
        since = unreadable_since(connection)
        behind_s = 0.0 if since is None else (at - from_micros(since)).total_seconds()
        self._lag.set(max(0.0, behind_s))
        self.count_connections(connection.engine)

    def count_connections(self, engine: Engine) -> None:
        """Count this process' connections to the database."""
        if isinstance(engine.pool, QueuePool):
            self._pool.labels("in_use").set(engine.pool.checkedout())
            self._pool.labels("idle").set(engine.pool.checkedin())

    def text(self) -> bytes:
        """Return everything that is counted, of all processes, as Prometheus reads it."""
        if SHARED_FOLDER not in os.environ:
            return generate_latest(self._registry)
        everywhere = CollectorRegistry()
        multiprocess.MultiProcessCollector(everywhere)  # type: ignore[no-untyped-call]
        return generate_latest(everywhere)


RINGS = Stage.RINGING.value
"""The label of `agent_console_call_events` that counts rings."""
