"""A line says whether its calls are recorded and announced, and every call of it says so too."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from support.hub import AGENT, COLLEAGUE, TestHub, hub_in_process
from support.transfers import LEG, handing_over

from agent_console.domain.call import Call
from agent_console.domain.customer import Customer
from agent_console.hub import calls
from agent_console.hub.telephony.settings import load
from agent_console.ids import CallId, CustomerId
from agent_console.wire.codec import decode
from agent_console.wire.operation import BatchAnswer, Fate

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
SAID = """
recorded = true
[lines."+1 800 555 0100"]
announced = true
[lines."+18005550177"]
recorded = false
"""
ADA = Customer(id=CustomerId("c1"), given_name="Ada", family_name="Byron")


@pytest.fixture
def hub(tmp_path: Path, database_url: str) -> Iterator[TestHub]:
    file = tmp_path / "telephony.toml"
    file.write_text(SAID, "utf-8")
    with hub_in_process(
        tmp_path,
        [ADA],
        agents=(AGENT, COLLEAGUE),
        clock=lambda: NOW,
        telephony=load(file),
        database_url=database_url,
    ) as hub:
        yield hub


def told(hub: TestHub, key: str = "k1", event: str = "newCall", **said: str) -> Call:
    given = {"event": event, "direction": "in", "from": "12065550142", "callId": key}
    with hub.client(login=None) as line:
        where = f"/cti/{hub.local.cti_token}"
        answer = line.post(where, data=given | {"to": "18005550100", "user[]": "agent"} | said)
        assert answer.status_code == 200, answer.text
    with hub.engine.connect() as connection:
        found = calls.known(connection, CallId(key))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("ends", "recorded", "announced"),
    [
        ({"to": "18005550100"}, True, True),
        ({"to": "18005550177"}, False, False),
        ({"to": "18005550999"}, True, False),
        ({"direction": "out", "from": "18005550177", "to": "12065550142"}, False, False),
        ({"direction": "out", "from": "18005550100", "to": "18005550177"}, True, True),
    ],
)
def test_a_call_says_what_our_line_says(
    hub: TestHub, ends: dict[str, str], *, recorded: bool, announced: bool
) -> None:
    call = told(hub, **ends)
    assert (call.is_recorded, call.is_announced) == (recorded, announced)


def test_it_stays_said_to_the_end(hub: TestHub) -> None:
    told(hub)
    for event in ("answer", "hangup"):
        call = told(hub, event=event, answeringNumber="agent")
        assert (call.is_recorded, call.is_announced) == (True, True)


def test_a_call_that_is_handed_over_is_recorded_further(hub: TestHub) -> None:
    told(hub)
    talking = told(hub, event="answer", answeringNumber="agent")
    with hub.client() as desk:
        answer: httpx.Response = desk.post(
            "/v1/operations", content=handing_over(talking, ADA.id, at=NOW)
        )
    (outcome,) = decode(answer.content, BatchAnswer).outcomes
    assert outcome.fate is Fate.APPLIED
    with hub.engine.connect() as connection:
        leg = calls.known(connection, LEG)
    assert leg is not None
    assert (leg.is_recorded, leg.is_announced) == (True, True)
