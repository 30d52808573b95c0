"""The other doors of telephony: Twilio, CloudEvents, signatures, refused numbers, two systems."""

import base64
import hashlib
import hmac
import json
import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlencode

import httpx
import pytest
from support.hub import AGENT, COLLEAGUE, TestHub, hub_in_process

from agent_console.domain.agent import Agent
from agent_console.domain.call import Call, Cause, Stage
from agent_console.domain.channel import Direction
from agent_console.errors import BadInput
from agent_console.hub import calls
from agent_console.hub.telephony import blocked, twilio
from agent_console.hub.telephony.settings import (
    Line,
    SipgateSettings,
    TelephonySettings,
    TwilioSettings,
    load,
)
from agent_console.hub.telephony.signed import is_signed_with, key_of
from agent_console.ids import AgentId, CallId

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
SECRET = "12345"
GOLD = Agent(id=AgentId("a-216"), login="cy", name="Cy", extension="216", queues=("gold",))


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    lines = {"+18005550177": Line(queue="gold"), "+4930123456": Line(region="DE")}
    settings = TelephonySettings(twilio=TwilioSettings(auth_token=SECRET), lines=lines)
    agents = (AGENT, COLLEAGUE, GOLD)
    with hub_in_process(tmp_path, agents=agents, clock=lambda: NOW, telephony=settings) as hub:
        yield hub


@pytest.fixture
def line(hub: TestHub) -> Iterator[httpx.Client]:
    with hub.client(login=None) as client:
        yield client


def call(hub: TestHub, key: str) -> Call | None:
    with hub.engine.connect() as connection:
        return calls.known(connection, CallId(key))


def push(line: httpx.Client, hub: TestHub, **said: str) -> httpx.Response:
    given = {"event": "newCall", "direction": "in", "from": "12065550142", "callId": "k1"}
    return line.post(f"/cti/{hub.local.cti_token}", data=given | {"to": "18005550100"} | said)


# Twilio


def webhook(line: httpx.Client, hub: TestHub, *, key: str = SECRET, **said: str) -> httpx.Response:
    fields = {"CallSid": "CA1", "From": "+12065550142", "To": "+18005550100"} | said
    address = f"http://hub.test/cti/{hub.local.cti_token}/twilio"
    text = address + "".join(name + value for name, value in sorted(fields.items()))
    signature = base64.b64encode(hmac.digest(key.encode(), text.encode(), "sha1")).decode()
    return line.post(address, data=fields, headers={"X-Twilio-Signature": signature})


def test_twilios_own_example_of_a_signature_is_good() -> None:
    # The example of Twilio's documentation on validating requests.
    fields = {
        "CallSid": "CA1234567890ABCDE",
        "Caller": "+14158675309",
        "Digits": "1234",
        "From": "+14158675309",
        "To": "+18005551212",
    }
    address = "https://mycompany.com/myapp.php?foo=1&bar=2"
    body = urlencode(fields).encode()
    assert twilio.is_signed("12345", address, body, "RSOYDt4T1cUTdK1PDd93/VVr8B8=")
    with_port = "https://mycompany.com:443/myapp.php?foo=1&bar=2"
    assert twilio.is_signed("12345", with_port, body, "RSOYDt4T1cUTdK1PDd93/VVr8B8=")
    assert not twilio.is_signed("12346", address, body, "RSOYDt4T1cUTdK1PDd93/VVr8B8=")
    assert not twilio.is_signed("", address, body, "RSOYDt4T1cUTdK1PDd93/VVr8B8=")


def test_a_json_body_is_covered_by_its_digest() -> None:
    body = b'{"CallStatus": "ringing"}'
    address = f"https://hub.example/x?bodySHA256={hashlib.sha256(body).hexdigest()}"
    signature = base64.b64encode(hmac.digest(b"12345", address.encode(), "sha1")).decode()
    assert twilio.is_signed("12345", address, body, signature)
    assert not twilio.is_signed("12345", address, body + b" ", signature)


def test_a_call_at_twilio_from_ring_to_end(hub: TestHub, line: httpx.Client) -> None:
    answer = webhook(line, hub, CallStatus="ringing", Direction="inbound")
    assert (answer.status_code, answer.text.partition("?>")[2]) == (200, "<Response/>")
    assert answer.headers["content-type"].startswith("application/xml")
    leg = {"CallSid": "CA2", "ParentCallSid": "CA1", "To": "client:bo"}
    webhook(line, hub, CallStatus="ringing", **leg)
    webhook(line, hub, CallStatus="in-progress", **leg)
    talking = call(hub, "CA1")
    assert talking is not None
    assert (talking.stage, talking.agent_id) == (Stage.TALKING, COLLEAGUE.id)
    webhook(line, hub, CallStatus="completed")
    ended = call(hub, "CA1")
    assert ended is not None
    assert (ended.stage, ended.cause) == (Stage.WRAP_UP, Cause.NORMAL_CLEARING)
    assert call(hub, "CA2") is None


def test_what_twilio_did_not_sign_is_refused(hub: TestHub, line: httpx.Client) -> None:
    assert webhook(line, hub, key="wrong", CallStatus="ringing").status_code == 403
    assert call(hub, "CA1") is None


# CloudEvents


def event(**more: object) -> dict[str, object]:
    said = {"from": "+12065550142", "to": "+18005550100", "direction": "in", "user": ["bo"]}
    base = {"specversion": "1.0", "id": "1", "source": "/pbx", "type": "org.pbx.call.ringing"}
    return base | {"subject": "k1", "data": said} | more


def events(line: httpx.Client, hub: TestHub, said: object, kind: str) -> httpx.Response:
    address = f"/cti/{hub.local.cti_token}/events"
    return line.post(address, content=json.dumps(said), headers={"Content-Type": kind})


def test_a_structured_event_rings(hub: TestHub, line: httpx.Client) -> None:
    assert events(line, hub, event(), "application/cloudevents+json").json() == {}
    heard = call(hub, "k1")
    assert heard is not None
    assert (heard.offered_to, heard.from_number) == ((COLLEAGUE.id,), "+12065550142")


def test_a_binary_event_rings(hub: TestHub, line: httpx.Client) -> None:
    headers = {
        "Content-Type": "application/json",
        "ce-specversion": "1.0",
        "ce-id": "1",
        "ce-source": "/pbx",
        "ce-type": "ringing",
        "ce-time": "2026-05-04T11:59:30Z",
    }
    body = json.dumps({"callId": "k2", "from": "12065550142", "direction": "outbound"})
    address = f"/cti/{hub.local.cti_token}/events"
    assert line.post(address, content=body, headers=headers).status_code == 200
    heard = call(hub, "k2")
    assert heard is not None
    assert heard.rung_at == NOW - timedelta(seconds=30)
    assert heard.direction is Direction.OUTBOUND


def test_a_batch_may_come_in_any_order_and_twice(hub: TestHub, line: httpx.Client) -> None:
    def at(second: int, number: str, word: str, **data: str) -> dict[str, object]:
        time = f"2026-05-04T11:59:{second:02}Z"
        return event(id=number, time=time, type=f"call.{word}", data=data)

    batch = [
        at(40, "4", "resumed"),
        at(30, "3", "held"),
        at(20, "2", "answered", answered_by="bo"),
        at(50, "5", "held"),
        at(10, "1", "ringing", user="bo"),
    ]
    kind = "application/cloudevents-batch+json"
    assert events(line, hub, batch, kind).json() == [{}] * 5
    heard = call(hub, "k1")
    assert heard is not None
    assert (heard.stage, heard.agent_id) == (Stage.HELD, COLLEAGUE.id)
    events(line, hub, [*reversed(batch), *batch], kind)
    assert call(hub, "k1") == heard


@pytest.mark.parametrize(
    "said",
    [
        event(specversion="0.3"),
        event(id=""),
        event(type="org.pbx.call.danced"),
        event(subject="", data={}),
        {"specversion": "1.0"},
        [],
        7,
    ],
)
def test_what_is_no_event_about_a_call_is_refused(
    hub: TestHub, line: httpx.Client, said: object
) -> None:
    answer = events(line, hub, said, "application/cloudevents+json")
    assert answer.status_code == 422
    assert list(answer.json()) == ["error"]


# who rings


def test_a_queue_rings_at_those_who_serve_it(hub: TestHub, line: httpx.Client) -> None:
    push(line, hub, queue="Gold")
    heard = call(hub, "k1")
    assert heard is not None
    assert heard.offered_to == (GOLD.id,)


def test_a_line_stands_for_its_queue(hub: TestHub, line: httpx.Client) -> None:
    push(line, hub, to="18005550177")
    heard = call(hub, "k1")
    assert heard is not None
    assert (heard.offered_to, heard.queue) == ((GOLD.id,), "gold")


def test_seven_digits_are_meant_in_the_area_of_the_line(hub: TestHub, line: httpx.Client) -> None:
    push(line, hub, **{"from": "555-0142", "to": "12065550100"})
    assert call(hub, "k1").from_number == "+12065550142"


def test_a_diverted_call_is_of_the_number_that_was_called_first(
    hub: TestHub, line: httpx.Client
) -> None:
    diversion = "<sip:+18005550111@pbx>;reason=busy, <sip:030123456@pbx>;reason=unconditional"
    push(line, hub, **{"from": "030 1234567", "to": "4930123456", "diversion": diversion})
    push(line, hub, callId="k2", diversion="+4930999999", **{"from": "030 1234567"})
    push(line, hub, callId="k3", diversion="anonymous")
    push(line, hub, callId="k4", diversion="200")
    assert call(hub, "k1").to_number == "+4930123456"
    diverted = call(hub, "k2")
    assert (diverted.from_number, diverted.to_number) == ("+49301234567", "+4930999999")
    assert call(hub, "k3").to_number == call(hub, "k4").to_number == "+18005550100"


def test_a_diverted_call_rings_where_its_line_rings(hub: TestHub, line: httpx.Client) -> None:
    push(line, hub, to="18005550177", diversion="+12065550199")
    push(line, hub, callId="k2", to="18005550100", diversion="+18005550177")
    for key in ("k1", "k2"):
        assert call(hub, key).queue == "gold"
        assert call(hub, key).offered_to == (GOLD.id,)


def test_twilio_says_which_number_was_called_first(hub: TestHub, line: httpx.Client) -> None:
    webhook(line, hub, CallStatus="ringing", ForwardedFrom="+12065550199")
    assert call(hub, "CA1").to_number == "+12065550199"


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("+4930999999", "+4930999999"),
        ("<sip:+4930999999@pbx>;reason=no-answer", "+4930999999"),
        ("sip:+4930999999@pbx;user=phone", "+4930999999"),
        ("anonymous", "+18005550100"),
        ("215", "+18005550100"),
        ("+18005550100", "+18005550100"),
        ("", "+18005550100"),
    ],
)
@pytest.mark.parametrize("is_binary", [False, True])
def test_a_cloud_event_says_which_number_was_called_first(
    hub: TestHub, line: httpx.Client, said: str, first: str, *, is_binary: bool
) -> None:
    data = {"from": "030 1234567", "to": "+18005550100", "direction": "in", "diversion": said}
    if is_binary:
        told = {k: v for k, v in event().items() if k != "data"}
        headers = {f"ce-{name}": str(value) for name, value in told.items()}
        address = f"/cti/{hub.local.cti_token}/events"
        answer = line.post(address, json=data, headers=headers)
    else:
        answer = events(line, hub, event(data=data), "application/cloudevents+json")
    assert answer.status_code == 200, answer.text
    heard = call(hub, "k1")
    assert heard is not None
    assert heard.to_number == first
    assert (heard.from_number == "+49301234567") is (first == "+4930999999")


def test_a_call_that_goes_out_was_diverted_by_nobody(hub: TestHub, line: httpx.Client) -> None:
    push(line, hub, direction="out", to="12065550142", diversion="+12065550199")
    assert call(hub, "k1").to_number == "+12065550142"


def test_a_national_number_is_of_the_country_of_the_line(hub: TestHub, line: httpx.Client) -> None:
    push(line, hub, **{"to": "4930123456", "from": "030 901820"})
    heard = call(hub, "k1")
    assert heard is not None
    assert heard.from_number == "+4930901820"


@pytest.mark.parametrize("user", ["PJSIP/215-0000002a", "Local/215@agents-0000001b;2", "sip:215@x"])
def test_a_telephone_is_known_by_its_channel(hub: TestHub, line: httpx.Client, user: str) -> None:
    push(line, hub, **{"user[]": user})
    heard = call(hub, "k1")
    assert heard is not None
    assert heard.offered_to == (COLLEAGUE.id,)


# two systems, one call


def test_two_systems_tell_of_one_call(hub: TestHub, line: httpx.Client) -> None:
    push(line, hub, callId="sip-1", **{"user[]": "bo"})
    webhook(line, hub, CallSid="CA9", CallStatus="ringing")
    webhook(line, hub, CallSid="CA9", CallStatus="in-progress")
    push(line, hub, callId="sip-1", event="hangup", cause="normalClearing")
    assert call(hub, "CA9") is None
    heard = call(hub, "sip-1")
    assert heard is not None
    assert (heard.stage, heard.agent_id) == (Stage.WRAP_UP, COLLEAGUE.id)


def test_one_system_that_says_two_calls_means_two(hub: TestHub, line: httpx.Client) -> None:
    push(line, hub, callId="one")
    push(line, hub, callId="two")
    assert call(hub, "one")
    assert call(hub, "two")


def test_others_with_the_same_callers_number_stay_apart(hub: TestHub, line: httpx.Client) -> None:
    push(line, hub, callId="one", **{"user[]": "agent"})
    events(line, hub, event(subject="two"), "application/cloudevents+json")
    assert call(hub, "one")
    assert call(hub, "two")


def test_the_same_name_in_two_systems_may_mean_two_calls(hub: TestHub, line: httpx.Client) -> None:
    push(line, hub, callId="1", **{"from": "12065550111"})
    events(line, hub, event(subject="1"), "application/cloudevents+json")
    assert call(hub, "1")
    assert call(hub, "/pbx:1")


# refused numbers


def block(hub: TestHub, number: str) -> None:
    with hub.engine.begin() as connection:
        blocked.block(connection, number, region="US", at=NOW)


@pytest.mark.parametrize(
    ("typed", "caller"), [("(206) 555-0142", "12065550142"), ("anonymous",) * 2]
)
def test_a_blocked_number_is_refused_in_every_dialect(
    hub: TestHub, line: httpx.Client, typed: str, caller: str
) -> None:
    block(hub, typed)
    answer = push(line, hub, **{"from": caller})
    assert answer.json() == {"action": "reject", "reason": "busy"}
    assert push(line, hub, event="hangup", cause="busy", **{"from": caller}).status_code == 200
    said = webhook(line, hub, CallStatus="ringing", From=caller)
    assert '<Reject reason="busy"/>' in said.text
    assert call(hub, "k1") is call(hub, "CA1") is None


def test_an_unblocked_number_rings_again(hub: TestHub, line: httpx.Client) -> None:
    block(hub, "+12065550142")
    with hub.engine.begin() as connection:
        assert [number for number, _ in blocked.everyone(connection)] == ["+12065550142"]
        assert blocked.unblock(connection, "2065550142", region="US")
        assert not blocked.unblock(connection, "2065550142", region="US")
    assert push(line, hub).json() == {}
    assert call(hub, "k1")


def test_calling_a_blocked_number_is_not_forbidden(hub: TestHub, line: httpx.Client) -> None:
    block(hub, "+12065550142")
    assert push(line, hub, direction="out").json() == {}
    assert call(hub, "k1")


# sipgate's signature


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("keys")
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl makes the keys")
    make = (openssl, "genrsa", "-out", str(folder / "private.pem"), "2048")
    show = (openssl, "rsa", "-in", str(folder / "private.pem"), "-pubout")
    subprocess.run(make, check=True, capture_output=True)
    subprocess.run((*show, "-out", str(folder / "public.pem")), check=True, capture_output=True)
    return folder


def signed(keys: Path, body: bytes) -> str:
    command = ("openssl", "dgst", "-sha256", "-sign", str(keys / "private.pem"))
    made = subprocess.run(command, input=body, check=True, capture_output=True)
    return base64.b64encode(made.stdout).decode()


def test_what_sipgate_signed_is_taken_and_nothing_else(tmp_path: Path, keys: Path) -> None:
    settings = TelephonySettings(sipgate=SipgateSettings(public_key=str(keys / "public.pem")))
    body = b"event=newCall&direction=in&from=12065550142&to=18005550100&callId=k1"
    with (
        hub_in_process(tmp_path, clock=lambda: NOW, telephony=settings) as hub,
        hub.client(login=None) as line,
    ):
        address = f"/cti/{hub.local.cti_token}"
        assert line.post(address, content=body).status_code == 403
        for wrong in ("", "AAAA", "!", signed(keys, body + b" ")):
            headers = {"x-sipgate-signature": wrong}
            assert line.post(address, content=body, headers=headers).status_code == 403
        headers = {"x-sipgate-signature": signed(keys, body)}
        good = line.post(address, content=body, headers=headers)
        assert good.status_code == 200
        assert good.text.count(f"http://hub.test{address}") == 2
        assert call(hub, "k1")


def test_every_changed_bit_of_a_signature_counts(keys: Path) -> None:
    key = key_of((keys / "public.pem").read_text())
    sent = bytearray(base64.b64decode(signed(keys, b"said")))
    assert is_signed_with(key, b"said", base64.b64encode(sent).decode())
    for place in range(0, len(sent), 17):
        sent[place] ^= 1
        assert not is_signed_with(key, b"said", base64.b64encode(sent).decode())
        sent[place] ^= 1


@pytest.mark.parametrize(
    "pem", ["", "hello", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"]
)
def test_what_is_no_key_is_said(pem: str) -> None:
    with pytest.raises(BadInput, match="public key"):
        key_of(pem)


# settings


def test_settings_are_read_and_mistakes_named(tmp_path: Path) -> None:
    path = tmp_path / "telephony.toml"
    assert load(path) == TelephonySettings()
    path.write_text('[lines."(800) 555-0177"]\nqueue = "gold"\n[asterisk]\nhost = "pbx"\n')
    read = load(path)
    assert read.lines == {"+18005550177": Line(queue="gold")}
    assert read.asterisk.host == "pbx"
    for wrong in ('[asterisk]\nhsot = "pbx"', "[asterisk]\nport = true", "what ="):
        path.write_text(wrong)
        with pytest.raises(BadInput, match=r"telephony\.toml"):
            load(path)
