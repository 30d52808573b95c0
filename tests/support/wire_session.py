"""A morning of one desk with one hub, always the same, so that it can be recorded and compared."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import httpx
from support.desk import BO, MIA, contact, number, person, wrapped
from support.hub import AGENT, TestHub

from agent_console.crm.hub import Hub
from agent_console.desk.files import Files
from agent_console.domain.audit_entry import AuditEntry, Deed
from agent_console.domain.field_change import FieldChange
from agent_console.domain.membership import Membership
from agent_console.domain.presence import Presence
from agent_console.domain.promise import Promise
from agent_console.hub import records
from agent_console.ids import OperationId
from agent_console.settings import SyncSettings
from agent_console.sync.engine import SyncEngine
from agent_console.wire.codec import decode, encode
from agent_console.wire.feed import Kind
from agent_console.wire.operation import ChangeCustomer, MakePromise

NOW = datetime(2026, 11, 22, 21, 16, tzinfo=UTC)
PHONE = "+12065550142"
PEOPLE = (
    person(),
    person(BO, "Bo"),
    number(PHONE),
    Membership(id="m1", customer_id=MIA, programme="Atmos", number="AT00001", tier="Gold"),
    *(contact(f"i{n}", MIA, version=0) for n in range(5)),
)
CHANGED = "changed"
"""The name under which the hub's own change in the middle is recorded."""


def change(hub: TestHub) -> None:
    """Let the hub change by itself: somebody new, somebody gone."""
    hub.put(person("c-new", "New"))
    with hub.engine.begin() as connection:
        records.remove(connection, Kind.CUSTOMER, BO, BO, at=NOW)


def work(hub: Hub, files: Files, changed: Callable[[], object]) -> None:
    """Do a morning's work; *changed* is called where the hub is to change."""
    settings = SyncSettings(page=4)
    engine = SyncEngine(
        files.cache, files.journal, hub, clock=lambda: NOW, settings=settings, station="Seattle"
    )
    hub.me()
    hub.sign_in_ways()
    hub.rights()
    engine.cycle()
    hub.lookup(PHONE)
    hub.customer_file(MIA)
    hub.fetch([MIA, BO], None)
    hub.unknown_calls(PHONE)
    hub.tell_presence(Presence(agent_id=AGENT.id, state="available", since=NOW))
    hub.tell_deeds([AuditEntry(id="d1", at=NOW, deed=Deed.VIEW, customers=(MIA,))])
    for operation in written():
        files.journal.queue(operation, at=NOW)
    engine.cycle()
    changed()
    engine.cycle()


def written() -> tuple[Any, ...]:
    """Return what this desk writes."""
    promise = Promise(id="p1", customer_id=MIA, what="Call", due_at=NOW, made_at=NOW)
    correction = {"given_name": FieldChange(seen="Mia", wanted="Maria")}
    return (
        wrapped(),
        MakePromise(id=OperationId("o-2"), at=NOW, customer_id=MIA, promise=promise),
        ChangeCustomer(
            id=OperationId("o-3"), at=NOW, customer_id=MIA, seen_version=1, fields=correction
        ),
    )


class Recorder(httpx.BaseTransport):
    """Lets everything through, and keeps requests and answers as they went."""

    def __init__(self, line: httpx.BaseTransport) -> None:
        self._line = line
        self.said: list[dict[str, Any]] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        answer = self._line.handle_request(request)
        answer.read()
        self.said.append(
            {
                "method": request.method,
                "path": request.url.raw_path.decode(),
                "request": decode(request.content, dict) if request.content else None,
                "status": answer.status_code,
                "answer": decode(answer.content, object),
            }
        )
        return answer

    def changed(self) -> None:
        """Note that the hub changed here."""
        self.said.append({"method": CHANGED})

    def lines(self) -> bytes:
        """Return all of it as JSON Lines."""
        return b"".join(encode(one) + b"\n" for one in self.said)
