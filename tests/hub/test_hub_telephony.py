from datetime import UTC, datetime
from itertools import permutations
from pathlib import Path
from typing import Any

import httpx
import pytest
from msgspec.structs import replace
from sqlalchemy import func, select
from support.hub import AGENT, COLLEAGUE, TestHub, hub_in_process

from agent_console.domain.call import Call, Cause, Stage
from agent_console.domain.channel import Direction
from agent_console.hub import calls, tables
from agent_console.hub.telephony import sipgate
from agent_console.hub.telephony.directory import Directory
from agent_console.hub.telephony.ledger import NOBODY

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)


@pytest.fixture
def hub(tmp_path: Path, database_url: str) -> Any:
    with hub_in_process(tmp_path, clock=lambda: NOW, database_url=database_url) as hub:
        yield hub


@pytest.fixture
def line(hub: TestHub) -> Any:
    with hub.client(login=None) as client:
        yield client


def push(line: httpx.Client, hub: TestHub, **said: object) -> httpx.Response:
    given: dict[str, Any] = {
        "event": "newCall",
        "direction": "in",
        "from": "12065550142",
        "to": "18005550100",
        "callId": "k1",
    }
    if said.get("event") == "hangup":
        given["cause"] = "normalClearing"
    return line.post(f"/cti/{hub.local.cti_token}", data=given | said)


def call(hub: TestHub, key: str = "k1") -> Call:
    with hub.engine.begin() as connection:
        found = calls.known(connection, key)
    assert found is not None
    return found


def event_count(hub: TestHub) -> int:
    with hub.engine.connect() as connection:
        return int(connection.scalar(select(func.count()).select_from(tables.call_events)) or 0)


def test_a_new_call_rings(hub: TestHub, line: httpx.Client) -> None:
    answer = push(line, hub, **{"user[]": ["agent", "bo"], "queue": "gold"})
    assert (answer.status_code, answer.json()) == (200, {})
    assert call(hub) == Call(
        id="k1",
        from_number="+12065550142",
        to_number="+18005550100",
        rung_at=NOW,
        queue="gold",
        offered_to=(AGENT.id, COLLEAGUE.id),
    )


def test_json_says_the_same_as_a_form(hub: TestHub, line: httpx.Client) -> None:
    said = {
        "event": "newCall",
        "direction": "out",
        "from": "18005550100",
        "to": "4930123456",
        "callId": 7,
        "user": "Agent 214",
    }
    assert line.post(f"/cti/{hub.local.cti_token}", json=said).status_code == 200
    heard = call(hub, "7")
    assert (heard.direction, heard.offered_to) == (Direction.OUTBOUND, (AGENT.id,))
    assert heard.to_number == "+4930123456"


@pytest.mark.parametrize("user", ["agent", "AGENT", "214", "a-214", "Agent 214"])
def test_users_are_known_by_login_extension_id_or_name(
    hub: TestHub, line: httpx.Client, user: str
) -> None:
    push(line, hub, **{"user[]": user})
    assert call(hub).offered_to == (AGENT.id,)


def test_a_call_for_users_nobody_knows_rings_everywhere(hub: TestHub, line: httpx.Client) -> None:
    push(line, hub, **{"user[]": "voipfritz"})
    assert call(hub).offered_to == ()


@pytest.mark.parametrize("telephone", ["500", "PJSIP/500-0000000b", "sip:500@pbx"])
def test_a_call_at_a_telephone_of_others_rings_at_no_console(
    hub: TestHub, line: httpx.Client, telephone: str
) -> None:
    push(line, hub, **{"user[]": telephone})
    assert call(hub).offered_to == (NOBODY,)
    push(line, hub, **{"user[]": "214"})  # it goes on at one of ours
    assert call(hub).offered_to == (AGENT.id,)


def test_while_no_extension_is_known_no_telephone_is_somebody_elses() -> None:
    nobodys = replace(AGENT, extension="")
    assert Directory([nobodys], {}, region="US").called(["500"], queue="", line="") == ()


@pytest.mark.parametrize(
    ("sent", "stored"),
    [("anonymous", ""), ("", ""), ("12065550142", "+12065550142"), ("**9", "**9")],
)
def test_numbers_are_stored_in_one_form(
    hub: TestHub, line: httpx.Client, sent: str, stored: str
) -> None:
    push(line, hub, **{"from": sent})
    assert call(hub).from_number == stored


def test_a_call_from_ring_to_wrap_up(hub: TestHub, line: httpx.Client) -> None:
    push(line, hub, **{"user[]": ["agent", "bo"]})
    push(line, hub, event="answer", user="bo")
    talking = call(hub)
    assert (talking.stage, talking.agent_id, talking.answered_at) == (
        Stage.TALKING,
        COLLEAGUE.id,
        NOW,
    )
    push(line, hub, event="hangup")
    ended = call(hub)
    assert (ended.stage, ended.cause, ended.ended_at) == (
        Stage.WRAP_UP,
        Cause.NORMAL_CLEARING,
        NOW,
    )


def test_a_call_nobody_answers_is_closed(hub: TestHub, line: httpx.Client) -> None:
    push(line, hub)
    push(line, hub, event="hangup", cause="noAnswer")
    assert (call(hub).stage, call(hub).cause) == (Stage.CLOSED, Cause.NO_ANSWER)


@pytest.mark.parametrize("cause", list(Cause))
def test_every_cause_is_understood_in_any_case(cause: Cause) -> None:
    for word in (cause.value, cause.value.lower()):
        body = f"event=hangup&direction=in&callId=k1&cause={word}".encode()
        heard = sipgate.read(body, "", region_of=lambda _: "US")
        assert heard is not None
        assert heard.cause is cause


@pytest.mark.parametrize("said", [{"answeringNumber": "215"}, {"caller": "bo"}, {"user": "bo"}])
def test_who_answered_is_understood_in_every_dialect(
    hub: TestHub, line: httpx.Client, said: dict[str, str]
) -> None:
    push(line, hub, **{"user[]": ["agent", "bo"]})
    push(line, hub, event="answer", **said)
    assert call(hub).agent_id == COLLEAGUE.id


def test_a_call_that_rang_at_one_desk_was_answered_there(hub: TestHub, line: httpx.Client) -> None:
    push(line, hub, **{"user[]": "agent"})
    push(line, hub, event="answer", answeringNumber="493012345678")
    assert call(hub).agent_id == AGENT.id


@pytest.mark.parametrize("event", ["newCall", "answer", "hangup"])
def test_a_message_sent_twice_is_told_once(hub: TestHub, line: httpx.Client, event: str) -> None:
    push(line, hub, event=event)
    told = event_count(hub)
    before = call(hub)
    assert push(line, hub, event=event).status_code == 200
    assert (event_count(hub), call(hub)) == (told, before)


@pytest.mark.parametrize("order", list(permutations(["newCall", "answer", "hangup"])))
def test_messages_in_any_order_make_the_same_call(
    hub: TestHub, line: httpx.Client, order: tuple[str, ...]
) -> None:
    for event in order:
        assert push(line, hub, event=event, **{"user[]": "agent"}).status_code == 200
    ended = call(hub)
    assert (ended.stage, ended.agent_id) == (Stage.WRAP_UP, AGENT.id)
    assert (ended.from_number, ended.offered_to) == ("+12065550142", (AGENT.id,))
    assert (ended.answered_at, ended.ended_at) == (NOW, NOW)
    assert ended.cause is Cause.NORMAL_CLEARING


@pytest.mark.parametrize(("event", "stage"), [("answer", Stage.TALKING), ("hangup", Stage.CLOSED)])
def test_a_call_nobody_heard_ring_is_made_up_for(
    hub: TestHub, line: httpx.Client, event: str, stage: Stage
) -> None:
    assert push(line, hub, event=event).status_code == 200
    assert call(hub).stage is stage


def test_keys_pressed_are_no_concern(hub: TestHub, line: httpx.Client) -> None:
    answer = push(line, hub, event="dtmf", dtmf="1")
    assert (answer.status_code, answer.json()) == (200, {})
    assert event_count(hub) == 0


def test_a_wrong_token_is_refused_in_telephonys_words(line: httpx.Client, hub: TestHub) -> None:
    for token in ("wrong", hub.token):
        answer = line.post(f"/cti/{token}", data={"event": "newCall"})
        assert answer.status_code == 401
        assert list(answer.json()) == ["error"]
    assert event_count(hub) == 0


@pytest.mark.parametrize(
    "said",
    [{"event": "boom"}, {"direction": "sideways"}, {"callId": ""}, {"callId": "x" * 201}],
)
def test_a_message_that_makes_no_sense_is_refused(
    hub: TestHub, line: httpx.Client, said: dict[str, str]
) -> None:
    answer = push(line, hub, **said)
    assert answer.status_code == 422
    assert list(answer.json()) == ["error"]


def test_signs_no_database_takes_are_left_out(hub: TestHub, line: httpx.Client) -> None:
    said = {"event": "newCall", "direction": "in", "callId": "k\x001", "queue": "go\0ld"}
    answer = line.post(f"/cti/{hub.local.cti_token}", json=said | {"from": "\0", "to": "18\0"})
    assert answer.status_code == 200
    assert call(hub, "k1").queue == "gold"


@pytest.mark.parametrize("body", [b"{", b"[1]", b"\xff\xfe", b"", b'{"event":[[]]}'])
def test_rubbish_is_refused(hub: TestHub, line: httpx.Client, body: bytes) -> None:
    assert line.post(f"/cti/{hub.local.cti_token}", content=body).status_code == 422


def test_sipgate_is_asked_to_tell_of_answer_and_hang_up(hub: TestHub, line: httpx.Client) -> None:
    path = f"/cti/{hub.local.cti_token}"
    said = {"event": "newCall", "direction": "in", "callId": "k1", "from": "1", "to": "2"}
    answer = line.post(path, data=said, headers={"Accept": "application/xml"})
    assert answer.headers["content-type"].startswith("application/xml")
    assert f'onAnswer="http://hub.test{path}" onHangup="http://hub.test{path}"' in answer.text
