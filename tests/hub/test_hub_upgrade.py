"""A hub is replaced by its next version while calls come in: two processes, one after the other.

The next version is a copy of this program with one more step for the database.
"""

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

import httpx
import pytest
from support import built
from support.fault_proxy import FaultProxy, fault_proxy
from support.hub import AGENT
from support.postgresql import PostgreSQL
from support.waiting import until

from agent_console.crm.hub import Hub
from agent_console.cti.hub_stream import HubStream
from agent_console.domain.channel import Channel
from agent_console.domain.customer import Customer
from agent_console.domain.interaction import Interaction
from agent_console.domain.note import Note
from agent_console.errors import HubUnreachable
from agent_console.hub import records
from agent_console.hub.database import open_database
from agent_console.ids import CustomerId, OperationId
from agent_console.wire.codec import decode, encode
from agent_console.wire.event import CallEvent
from agent_console.wire.local_hub import LocalHub
from agent_console.wire.operation import Fate, WrapUp

pytestmark = pytest.mark.peer

ADA = Customer(id=CustomerId("c1"), given_name="Ada", family_name="Byron")
STEP = """\
\"\"\"The next version notes in what mood somebody called.\"\"\"

import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "0033"


def upgrade() -> None:
    op.add_column("notes", sa.Column("mood", sa.Text()))
    op.create_table("moods", sa.Column("id", sa.Text(), primary_key=True))
"""
THIS = (sys.executable, "-m", "agent_console.cli")


@contextmanager
def hub_process(program: tuple[str, ...], database: str, tokens: Path) -> Iterator[LocalHub]:
    """Run a hub until left; it is told to stop as a service is, and must do so cleanly."""
    words = ("hub", "serve", "--database", database, "--port", "0", "--token-file", str(tokens))
    process = subprocess.Popen([*program, *words], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        assert process.stdout.readline().startswith("hub ready at ")
        yield decode(tokens.read_bytes(), LocalHub)
    finally:
        process.terminate()
        assert process.wait(30) == 0
        process.stdout.close()


class Desk:
    """A desk that hears of calls and sends notes, all through the address everybody knows."""

    def __init__(self, address: str, token: str, stack: ExitStack) -> None:
        self._hub = Hub(address, token)
        self.heard: list[str] = []
        self.connections: list[bool] = []
        stream = HubStream(
            lambda after: self._hub.events(after=after),
            heard=self._on_heard,
            nudged=lambda: None,
            connected=self.connections.append,
        )
        stack.callback(self._hub.close)
        stack.callback(stream.join)
        stack.callback(self._hub.stop_listening)
        stack.callback(stream.stop)
        stream.start()

    def _on_heard(self, event: CallEvent) -> None:
        self.heard.append(event.call.id)

    def notes(self, key: str) -> Fate:
        """Send a note; a line that was cut with the old hub is tried once more."""
        at = datetime.now(UTC)
        said = WrapUp(
            id=OperationId(key),
            at=at,
            customer_id=ADA.id,
            interaction=Interaction(
                id=f"i-{key}", customer_id=ADA.id, at=at, channel=Channel.PHONE, headline="Call"
            ),
            note=Note(id=key, customer_id=ADA.id, text="Late", written_at=at, agent_id=AGENT.id),
        )
        try:
            (outcome,) = self._hub.submit([encode(said)])
        except HubUnreachable:
            (outcome,) = self._hub.submit([encode(said)])
        return outcome.fate


class Telephone:
    """Rings without a break in a thread of its own; every ring has to be taken."""

    def __init__(self, address: str, local: LocalHub) -> None:
        self._door = f"{address}/cti/{local.cti_token}"
        self.rung: list[str] = []
        self.refused: list[str] = []
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._run)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ending.set()
        self._thread.join()

    def rings_on(self) -> None:
        """Wait until some more have rung."""
        more = len(self.rung) + 5
        until(lambda: len(self.rung) >= more or self.refused, "rings")

    def _run(self) -> None:
        said = {"event": "newCall", "from": "12065550142", "to": "18005550100", "direction": "in"}
        while not self._ending.wait(0.02):
            call = f"call-{len(self.rung)}"
            try:
                answer = httpx.post(
                    self._door, data=said | {"callId": call, "user[]": AGENT.login}, timeout=30
                )
                good = answer.status_code == httpx.codes.OK
            except httpx.HTTPError:
                good = False
            (self.rung if good else self.refused).append(call)


def status(local: LocalHub) -> int:
    return httpx.get(f"{local.address}/ready", timeout=10).status_code


def moves(front: FaultProxy, to: LocalHub) -> None:
    """Send new connections elsewhere, as a proxy does that was told; open ones stay."""
    front._to = int(to.address.rpartition(":")[2])


def test_a_hub_is_replaced_while_calls_come_in(server: PostgreSQL, tmp_path: Path) -> None:
    database = server.hub()
    engine = open_database(database)
    with engine.begin() as connection:
        records.put(connection, (AGENT, ADA), at=datetime.now(UTC))
    engine.dispose()
    newer = built.console(tmp_path / "newer", "0.2.0")
    versions = newer.parent / "_internal" / "agent_console" / "hub" / "migrations" / "versions"
    (versions / "v9999_moods.py").write_text(STEP, "utf-8")

    with ExitStack() as stack:
        old_hub = stack.enter_context(ExitStack())
        old = old_hub.enter_context(hub_process(THIS, database, tmp_path / "old.json"))
        front = stack.enter_context(fault_proxy(old.address))
        address = f"http://127.0.0.1:{front.port}"
        desk = Desk(address, old.agent_tokens[AGENT.login], stack)
        until(lambda: desk.connections, "a line to the hub")
        telephone = stack.enter_context(Telephone(address, old))
        telephone.rings_on()
        assert desk.notes("n1") is Fate.APPLIED

        new = stack.enter_context(hub_process((str(newer),), database, tmp_path / "new.json"))
        assert (status(old), status(new)) == (200, 200), "both serve the new shape"
        telephone.rings_on()
        assert desk.notes("n2") is Fate.APPLIED, "the old hub writes into the new shape"

        moves(front, new)
        old_hub.close()
        telephone.rings_on()
        until(lambda: desk.connections == [True, False, True], "a line to the new hub")
        assert desk.notes("n2") is Fate.APPLIED, "what the new hub hears again counts once"
        telephone.rings_on()
        assert telephone.refused == []
        until(lambda: set(desk.heard) >= set(telephone.rung), "every ring at the desk")

        again = stack.enter_context(hub_process(THIS, database, tmp_path / "again.json"))
        assert status(again) == 200, "who has to go back, can"
    engine = open_database(database)
    with engine.connect() as connection:
        notes = connection.exec_driver_sql("SELECT id FROM notes ORDER BY id").scalars().all()
    engine.dispose()
    assert notes == ["n1", "n2"]
    assert len(desk.heard) == len(set(desk.heard))
