import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from support.desk import MIA, person, wrapped
from support.faults import answering, http
from support.hub import hub_in_process, running_hub

from agent_console.crm.hub import Hub
from agent_console.errors import (
    ConsoleError,
    HubRefused,
    HubTroubled,
    HubUnknown,
    HubUnreachable,
    SignInExpired,
    StartOver,
)
from agent_console.ids import CustomerId
from agent_console.settings import HubSettings
from agent_console.wire.codec import encode

QUICK = HubSettings(connect_s=2.0, answer_s=2.0, ring_s=2.0)
PORTAL = b"<html><body>Please sign in to AirportWiFi</body></html>"
PROBLEM = b'{"title": "Not so", "status": 400}'


def _asked(address: str) -> ConsoleError:
    """Return what a hub that answers like this is to a desk."""
    hub = Hub(address, "token", settings=QUICK)
    try:
        with pytest.raises(ConsoleError) as caught:
            hub.health()
    finally:
        hub.close()
    return caught.value


def _said(answer: bytes) -> ConsoleError:
    with answering(answer) as address:
        return _asked(address)


@pytest.mark.parametrize(
    "answer",
    [
        http(PORTAL, kind="text/html"),
        http(PORTAL, kind="text/html; charset=utf-8", status="401 Unauthorized"),
        http(PORTAL, kind="text/html", status="410 Gone"),
        http(b"", kind="text/html", status="302 Found", Location="https://wifi.example/"),
        http(b"not json at all"),
        http(b'{"status": "ok"}'),
        http(b"[1, 2"),
        http(b'{"x":' + b"[" * 100_000),
        http(b'{"status": "\xff\xfe"}'),
    ],
)
def test_what_does_not_speak_as_a_hub_is_none(answer: bytes) -> None:
    error = _said(answer)
    assert type(error) is HubUnknown
    assert "sign-in page" in error.advice


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, HubRefused),
        (401, SignInExpired),
        (403, HubRefused),
        (404, HubRefused),
        (408, HubTroubled),
        (409, HubRefused),
        (410, StartOver),
        (413, HubRefused),
        (422, HubRefused),
        (425, HubTroubled),
        (429, HubTroubled),
        (500, HubTroubled),
        (503, HubTroubled),
    ],
)
def test_each_answer_of_a_hub_has_its_meaning(status: int, kind: type[ConsoleError]) -> None:
    error = _said(http(PROBLEM, status=f"{status} X", kind="application/problem+json"))
    assert type(error) is kind
    assert str(error) == "Not so"


@pytest.mark.parametrize("status", [400, 403, 404, 410, 413])
def test_a_gateways_no_is_not_the_hubs_although_it_speaks_json(status: int) -> None:
    error = _said(http(b'{"message": "Forbidden"}', status=f"{status} X"))
    assert type(error) is HubUnknown


@pytest.mark.parametrize("status", [408, 425, 429, 500, 502, 503])
def test_a_gateway_in_front_of_the_hub_may_say_that_it_is_busy(status: int) -> None:
    error = _said(http(PORTAL, status=f"{status} X", kind="text/html", Retry_After="3"))
    assert isinstance(error, HubTroubled)
    assert error.retry_after_s == 3.0
    assert str(error) == f"the hub answered {status}"


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("0", 0.0),
        ("120", 120.0),
        ("9" * 400, 3600.0),
        ("-5", None),
        ("inf", None),
        ("soon", None),
        ("Sun, 22 Nov 2026 21:17:30 GMT", 90.0),
        ("Sun, 22 Nov 2026 21:00:00 GMT", 0.0),
    ],
)
def test_how_long_to_wait_is_said_in_seconds_or_as_a_date(said: str, seconds: float | None) -> None:
    date = "Sun, 22 Nov 2026 21:16:00 GMT"
    error = _said(http(PROBLEM, status="503 X", Retry_After=said, Date=date))
    assert isinstance(error, HubTroubled)
    assert error.retry_after_s == seconds


def test_nobody_there_is_unreachable() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    error = _asked(f"http://127.0.0.1:{port}")
    assert type(error) is HubUnreachable
    assert "safe" in error.advice


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{",
        b"SSH-2.0-OpenSSH_9.2\r\n",
        http(b"not zipped", Content_Encoding="gzip"),
    ],
)
def test_an_answer_that_breaks_off_is_a_broken_line(answer: bytes) -> None:
    assert type(_said(answer)) is HubUnreachable


@pytest.mark.parametrize(
    "address",
    [
        "",
        "crm.example",
        "ftp://127.0.0.1",
        "http://",
        "http://127.0.0.1:99999",
        "\x00",
        "http://[::1",
    ],
)
def test_a_bad_address_is_told_and_not_a_crash(address: str) -> None:
    with pytest.raises(HubUnreachable):
        Hub(address, "token", settings=QUICK).health()


def test_a_token_no_header_can_carry_asks_to_sign_in() -> None:
    with pytest.raises(SignInExpired):
        Hub("http://127.0.0.1:1", "täken…")


def test_a_proxy_does_not_stand_between_a_desk_and_its_own_computer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    health = b'{"status": "ok", "version": "1", "hub_at": "2026-11-22T21:16:00Z"}'
    with answering(http(health)) as address:
        hub = Hub(address, "token", settings=QUICK)
        assert hub.health().status == "ok"
        hub.close()


class Listening(httpx.BaseTransport):
    """Keeps what was asked, and answers with a customer's page."""

    def __init__(self) -> None:
        self.asked: list[httpx.Request] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request)
        return httpx.Response(404, json={"title": "No", "status": 404})


def test_an_id_stays_one_part_of_the_address() -> None:
    line = Listening()
    hub = Hub("http://hub.test/base/", "secret", transport=line)
    with pytest.raises(HubRefused):
        hub.customer_file(CustomerId("../me?x=1#y"))
    with pytest.raises(HubRefused):
        hub.history(CustomerId("a/b"), before="c&d")
    hub.close()
    first, second = line.asked
    assert first.url.raw_path == b"/base/v1/customers/..%2Fme%3Fx%3D1%23y"
    assert second.url.path == "/base/v1/customers/a/b/interactions"
    assert second.url.params["before"] == "c&d"
    assert first.headers["authorization"] == "Bearer secret"


def test_whoever_asks_on_a_line_that_was_let_go_of_meanwhile_is_told_the_hub_is_away() -> None:
    hub = Hub("http://hub.test/", "secret", transport=Listening())
    hub.close()
    with pytest.raises(HubUnreachable):
        hub.health()
    with pytest.raises(HubUnreachable):
        hub.end_report_plan("p-1")
    with pytest.raises(HubUnreachable):
        next(hub.events(after=None))


def test_what_a_hub_answers_arrives_as_values(tmp_path: Path) -> None:
    with hub_in_process(tmp_path, (person(),)) as running:
        hub = Hub(running.local.address, running.token, transport=running.transport())
        assert hub.me().login == "agent"
        assert hub.customer_file(MIA).customer.full_name == "Mia Li"
        assert [one.customer.id for one in hub.lookup("Mia")] == [MIA]
        assert [one.id for one in hub.changes(None, limit=100).agents] != []
        (outcome,) = hub.submit([encode(wrapped())])
        assert outcome.id == "o-1"
        assert len(hub.history(MIA).interactions) == 1
        hub.close()


@pytest.fixture
def blocked(tmp_path: Path) -> Iterator[tuple[Hub, threading.Thread, list[str]]]:
    """A hub that is listened to, the thread that listens, and what it came to."""
    with running_hub(tmp_path) as running:
        hub = Hub(running.local.address, running.token)
        began, ends = threading.Event(), list[str]()

        def listen() -> None:
            try:
                for event in hub.events(after=None):
                    if event is not None:
                        began.set()
                ends.append("ended")
            except ConsoleError as exc:
                ends.append(type(exc).__name__)

        thread = threading.Thread(target=listen)
        thread.start()
        assert began.wait(5)
        yield hub, thread, ends
        hub.stop_listening()
        thread.join(5)
        hub.close()


def test_a_blocked_listener_is_cut_from_another_thread(
    blocked: tuple[Hub, threading.Thread, list[str]],
) -> None:
    hub, thread, ends = blocked
    assert thread.is_alive()
    hub.stop_listening()
    thread.join(5)
    assert not thread.is_alive()
    assert ends in (["HubUnreachable"], ["ended"])
    hub.stop_listening()


def test_listening_resumes_after_the_last_id_and_refuses_a_portal() -> None:
    stream = http(b": hi\n\n", kind="text/event-stream")
    with answering(stream, http(PORTAL, kind="text/html")) as address:
        hub = Hub(address, "token", settings=QUICK)
        assert list(hub.events(after="41")) == [None, None]
        with pytest.raises(HubUnknown):
            list(hub.events(after="41"))
        hub.close()
