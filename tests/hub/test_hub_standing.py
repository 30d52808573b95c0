"""What whoever runs a hub sees of it, and what it does against too much: metrics, logs, limits."""

import datetime as dt
import ipaddress
import json
import logging
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from sqlalchemy import delete
from support.hub import AGENT, TestHub, hub_in_process, running_hub
from support.waiting import until

from agent_console import logs
from agent_console.crm.hub import Hub as HubOfDesk
from agent_console.domain.customer import Customer
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.errors import BadInput, HubTroubled
from agent_console.hub import tracing
from agent_console.hub.app import create_app
from agent_console.hub.rates import Rate
from agent_console.hub.server import config
from agent_console.hub.serving import Serving
from agent_console.hub.tables import tokens
from agent_console.hub.tracing import Spans
from agent_console.hub.turns import begin_migrating
from agent_console.logs import Form

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
PHONE = "+12065550142"
PEOPLE = (
    Customer(id="c-ada", given_name="Ada", family_name="Byron"),
    Identifier(scheme=Scheme.PHONE, value=PHONE, customer_id="c-ada"),
)


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    with hub_in_process(tmp_path, PEOPLE, clock=lambda: NOW) as hub:
        yield hub


def work(hub: TestHub) -> None:
    """Ask, be called, and be refused."""
    with hub.client() as client:
        assert client.post("/v1/lookup", json={"text": PHONE}).status_code == 200
        assert client.get("/v1/customers/c-ada").status_code == 200
        assert client.get("/v1/customers/c-nobody").status_code == 404
        assert client.get("/v1/nowhere/c-ada").status_code == 404
        told = {"event": "newCall", "direction": "in", "from": PHONE, "to": "1", "callId": "k1"}
        assert client.post(f"/cti/{hub.local.cti_token}", data=told).status_code == 200
        operation = {"kind": "no_such_kind", "id": "o1"}
        client.post("/v1/operations", json={"operations": [operation]})


def samples(text: str) -> dict[str, float]:
    pairs = (line.rpartition(" ") for line in text.splitlines() if not line.startswith("#"))
    return {name.removeprefix("agent_console_"): float(number) for name, _, number in pairs}


def test_what_happened_is_counted_by_route_and_nobody_is_named(hub: TestHub) -> None:
    work(hub)
    with hub.client(None) as client:
        answer = client.get("/metrics")
    said = samples(answer.text)
    file = 'method="GET",route="/v1/customers/{customer_id}"'
    assert said[f'requests_total{{{file},status="200"}}'] == 1
    assert said[f'requests_total{{{file},status="404"}}'] == 1
    assert said['requests_total{method="GET",route="none",status="404"}'] == 1
    assert said[f"request_seconds_count{{{file}}}"] == 2
    assert said['call_events_total{stage="ringing"}'] == 1
    assert said['operations_total{fate="refused"}'] == 1
    assert said["streams_open"] == said["feed_lag_seconds"] == 0
    assert 'database_connections{state="in_use"}' in said
    for secret in ("c-ada", "c-nobody", PHONE[1:], hub.local.cti_token, AGENT.id):
        assert secret not in answer.text


def test_an_open_stream_is_counted_while_it_is_open(tmp_path: Path) -> None:
    with running_hub(tmp_path) as hub:
        headers = {"Authorization": f"Bearer {hub.token}"}
        with httpx.Client(base_url=hub.local.address, headers=headers) as client:

            def open_now() -> float:
                return samples(client.get("/metrics").text)["streams_open"]

            with client.stream("GET", "/v1/events") as stream:
                lines = stream.iter_lines()
                next(lines)
                assert open_now() == 1
            until(lambda: open_now() == 0, "the stream's end is counted")


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded"])
def test_metrics_are_for_this_machine_or_for_who_has_a_token(hub: TestHub, header: str) -> None:
    with hub.client(None) as client:
        assert client.get("/metrics").status_code == 200
        assert client.get("/metrics", headers={header: "192.0.2.7"}).status_code == 401
    with hub.client() as client:
        assert client.get("/metrics", headers={header: "192.0.2.7"}).status_code == 200


def test_a_process_that_is_about_to_stop_lives_and_is_not_ready(tmp_path: Path) -> None:
    with running_hub(tmp_path, serving=Serving(leaves_after_s=1.0)) as hub:
        with httpx.Client(base_url=hub.local.address) as client:
            assert client.get("/ready").json() == {"status": "ready"}
            hub.leave()
            assert client.get("/ready").status_code == 503
            assert client.get("/live").json() == {"status": "live"}
        until(lambda: is_gone(hub.local.address), "it stopped")


def is_gone(address: str) -> bool:
    try:
        httpx.get(f"{address}/live")
    except httpx.TransportError:
        return True
    return False


def test_without_its_database_it_lives_and_is_not_ready(hub: TestHub, tmp_path: Path) -> None:
    hub.engine.dispose()
    for path in tmp_path.glob("hub.db*"):
        path.unlink()
    with hub.client(None) as client:
        assert client.get("/live").status_code == 200
        answer = client.get("/ready")
    assert (answer.status_code, answer.json()["title"]) == (503, "The database is away")


@pytest.mark.peer
def test_while_another_process_migrates_it_is_not_ready(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    url = request.getfixturevalue("server").hub()
    with hub_in_process(tmp_path, database_url=url) as hub, hub.client(None) as client:
        with hub.engine.begin() as connection:
            begin_migrating(connection)
            assert client.get("/ready").status_code == 503
            assert client.get("/live").status_code == 200
        assert client.get("/ready").status_code == 200


@pytest.mark.peer
def test_a_transaction_that_stays_open_shows_as_lag_of_the_feed(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    url = request.getfixturevalue("server").hub()
    clock = [NOW]
    with hub_in_process(tmp_path, database_url=url, clock=lambda: clock[0]) as hub:
        with hub.client(None) as client, hub.engine.begin() as connection:
            connection.exec_driver_sql("SELECT pg_current_xact_id()")
            hub.put(*PEOPLE)
            clock[0] += dt.timedelta(seconds=90)
            assert samples(client.get("/metrics").text)["feed_lag_seconds"] == 90
        with hub.client(None) as client:
            assert samples(client.get("/metrics").text)["feed_lag_seconds"] == 0


def test_a_rate_lets_a_burst_through_and_then_so_many_a_second() -> None:
    now = [0.0]
    rate = Rate(2.0, clock=lambda: now[0])
    assert [rate.wait_s("a") for _ in range(10)] == [0.0] * 10
    assert rate.wait_s("a") == rate.is_out("a") == 0.5
    assert rate.wait_s("b") == 0.0
    now[0] += 0.5
    assert [rate.wait_s("a"), rate.wait_s("a")] == [0.0, 0.5]
    assert [Rate(0).wait_s("a") for _ in range(100)] == [0.0] * 100


def limited(hub: TestHub, **limits: float) -> httpx.Client:
    serving = Serving(**{"per_token_s": 0.0, "per_address_s": 0.0, **limits})
    app = create_app(hub.engine, clock=lambda: NOW, serving=serving)
    line = TestHub(hub.engine, hub.local, app, hub.clock).transport()
    return httpx.Client(transport=line, base_url="http://hub.test")


def test_one_token_asks_too_much_and_others_do_not_notice(hub: TestHub) -> None:
    mine, other = ({"Authorization": f"Bearer {t}"} for t in hub.local.agent_tokens.values())
    with limited(hub, per_token_s=0.2) as client:
        assert client.get("/v1/me", headers=mine).status_code == 200
        refused = client.get("/v1/me", headers=mine)
        assert client.get("/v1/me", headers=other).status_code == 200
        assert client.get("/live", headers=mine).status_code == 200
        counts = samples(client.get("/metrics", headers=other).text)
    assert refused.status_code == 429
    assert refused.json()["status"] == 429
    assert 1 <= int(refused.headers["retry-after"]) <= 5
    assert refused.headers["x-content-type-options"] == "nosniff"
    assert counts['rate_limited_total{limit="token"}'] == 1


def test_tokens_that_are_made_up_use_up_the_addresss_share(hub: TestHub) -> None:
    with limited(hub, per_address_s=0.4) as client:
        tried = [
            client.get("/v1/me", headers={"Authorization": f"Bearer no{n}"}).status_code
            for n in range(3)
        ]
        shut_out = client.get("/v1/health").status_code
    assert (tried, shut_out) == ([401, 401, 429], 429)


def test_who_guesses_shuts_nobody_out_who_came_in_from_the_same_house(hub: TestHub) -> None:
    mine, other = ({"Authorization": f"Bearer {t}"} for t in hub.local.agent_tokens.values())
    with limited(hub, per_address_s=0.4) as client:
        assert client.get("/v1/me", headers=mine).status_code == 200
        for n in range(2):
            client.get("/v1/me", headers={"Authorization": f"Bearer no{n}"})
        assert client.get("/v1/me", headers=mine).status_code == 200
        assert client.get("/v1/me", headers=other).status_code == 429
        with hub.engine.begin() as connection:
            connection.execute(delete(tokens))
        assert client.get("/v1/me", headers=mine).status_code == 401
        assert client.get("/v1/me", headers=mine).status_code == 429


def test_a_desk_waits_as_long_as_it_is_told_to(hub: TestHub) -> None:
    with limited(hub, per_token_s=0.2) as client:
        desk = HubOfDesk("http://hub.test", hub.token, transport=client._transport)
        desk.me()
        with pytest.raises(HubTroubled) as trouble:
            desk.me()
        desk.close()
    assert trouble.value.retry_after_s is not None
    assert 1 <= trouble.value.retry_after_s <= 5


def certificate(folder: Path) -> Path:
    """Make a certificate for this machine, with its key in the same file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "hub")])
    now = datetime.now(UTC)
    here = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(here, critical=False)
        .sign(key, hashes.SHA256())
    )
    path = folder / "hub.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    path.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    return path


def test_it_speaks_tls_itself_and_tells_browsers_to_stay_there(tmp_path: Path) -> None:
    pem = certificate(tmp_path)
    trusting = ssl.create_default_context(cafile=pem)
    with running_hub(tmp_path, serving=Serving(certificate=pem)) as hub:
        assert hub.local.address.startswith("https://127.0.0.1:")
        answer = httpx.get(f"{hub.local.address}/v1/health", verify=trusting)
    assert answer.status_code == 200
    assert answer.headers["strict-transport-security"] == "max-age=31536000"


def test_a_certificate_that_is_none_is_said_in_words(tmp_path: Path) -> None:
    broken = tmp_path / "broken.pem"
    broken.write_text("none")
    with pytest.raises(BadInput, match="certificate"):
        config(None, Serving(certificate=broken))


@pytest.mark.parametrize(("proxies", "is_believed"), [(("127.0.0.1",), True), ((), False)])
def test_only_a_trusted_proxy_says_how_it_was_asked(
    tmp_path: Path, proxies: tuple[str, ...], *, is_believed: bool
) -> None:
    with running_hub(tmp_path, serving=Serving(proxies=proxies)) as hub:
        asked = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "192.0.2.7"}
        answer = httpx.get(f"{hub.local.address}/v1/health", headers=asked)
    assert ("strict-transport-security" in answer.headers) == is_believed


def test_log_lines_are_json_and_name_nobody(
    hub: TestHub, capsys: pytest.CaptureFixture[str]
) -> None:
    with logs.said_aloud(Form.JSON):
        work(hub)
        logs.area("hub").warning("trouble", exc_info=ValueError(PHONE))
    text = capsys.readouterr().err
    lines = [json.loads(line) for line in text.splitlines()]
    said = [(one["method"], one["route"], one["status"]) for one in lines if "route" in one]
    assert ("GET", "/v1/customers/{customer_id}", 200) in said
    assert all({"at", "level", "area", "process", "message"} <= set(one) for one in lines)
    assert lines[-1]["exception"] == "ValueError"
    for secret in ("c-ada", PHONE[1:], hub.local.cti_token, hub.token):
        assert secret not in text
    assert not logging.getLogger("agent_console").handlers


def test_a_request_is_a_span_where_somebody_collects_them(hub: TestHub) -> None:
    kept = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(kept))
    app = create_app(hub.engine, spans=Spans(provider.get_tracer("test")))
    with TestHub(hub.engine, hub.local, app, hub.clock).client() as client:
        client.get("/v1/customers/c-ada")
    (span,) = kept.get_finished_spans()
    assert span.name == "GET /v1/customers/{customer_id}"
    assert "c-ada" not in str(dict(span.attributes))


def test_nothing_is_traced_unless_somebody_wants_it() -> None:
    assert tracing.configured() is tracing.NO_SPANS
