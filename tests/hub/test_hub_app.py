import logging

import httpx
import msgspec
import pytest
from support.hub import COLLEAGUE, TestHub

from agent_console.domain.agent import Agent
from agent_console.wire.codec import decode
from agent_console.wire.event import Health
from agent_console.wire.operation import Problem

OPEN_DOORS = {("GET", "/v1/health"), ("GET", "/v1/sign-in"), ("POST", "/v1/desk/orders")}
CLOSED_DOORS = (
    ("GET", "/v1/me"),
    ("POST", "/v1/lookup"),
    ("GET", "/v1/customers/c1"),
    ("GET", "/v1/customers/c1/interactions"),
    ("GET", "/v1/changes"),
    ("GET", "/v1/digest"),
    ("POST", "/v1/customers/fetch"),
    ("POST", "/v1/operations"),
    ("GET", "/v1/events"),
    ("PUT", "/v1/desk"),
    ("PUT", "/v1/presence"),
    ("GET", "/v1/presences"),
    ("GET", "/v1/telephone"),
    ("POST", "/v1/telephone"),
    ("POST", "/v1/callers/unknown"),
    ("POST", "/v1/contacts"),
    ("PUT", "/v1/flights/f1/passengers"),
    ("GET", "/v1/observations"),
    ("POST", "/v1/observations/o1/review"),
    ("GET", "/v1/coaching"),
    ("GET", "/v1/review/scorecards"),
    ("POST", "/v1/review/scorecards"),
    ("GET", "/v1/review/notes/note-1/scores"),
    ("GET", "/v1/review/agents/agent-1/coaching"),
    ("GET", "/v1/review/disputes"),
    ("GET", "/v1/review/calibration"),
    ("GET", "/v1/review/affected"),
    ("GET", "/v1/review/access"),
    ("GET", "/v1/floor"),
    ("POST", "/v1/reports/export"),
    ("GET", "/v1/reports"),
    ("GET", "/v1/reports/r1/file"),
    ("GET", "/v1/reports/plans"),
    ("PUT", "/v1/reports/plans/p1"),
    ("DELETE", "/v1/reports/plans/p1"),
    ("GET", "/v1/duplicates"),
    ("POST", "/v1/duplicates/search"),
    ("POST", "/v1/duplicates/dismiss"),
    ("GET", "/v1/merges"),
    ("POST", "/v1/merges"),
    ("POST", "/v1/merges/m1/undo"),
    ("GET", "/v1/guidance/learned"),
    ("GET", "/v1/guidance/playbooks"),
    ("POST", "/v1/guidance/next-steps"),
    ("POST", "/v1/guidance/playbooks"),
    ("POST", "/v1/guidance/playbooks/refunds/7/withdrawal"),
    ("GET", "/v1/audit"),
    ("POST", "/v1/audit/deeds"),
    ("GET", "/v1/rights"),
    ("PUT", "/v1/rights"),
    ("POST", "/v1/glass"),
    ("GET", "/v1/people/c1/export"),
    ("POST", "/v1/people/c1/erasure"),
    ("POST", "/v1/people/c1/holds"),
    ("DELETE", "/v1/people/holds/h1"),
    ("POST", "/v1/people/c1/objection"),
    ("POST", "/v1/review/queue"),
    ("POST", "/v1/review/search"),
    ("POST", "/v1/review/notes"),
    ("POST", "/v1/review/deeds"),
    ("POST", "/v1/review/deeds/d1/undo"),
    ("GET", "/v1/review/views"),
    ("POST", "/v1/review/views/v1"),
    ("POST", "/v1/review/views/v1/forget"),
    ("GET", "/v1/review/settings"),
    ("POST", "/v1/review/settings"),
    ("POST", "/v1/review/draw"),
    ("GET", "/v1/releases"),
    ("GET", "/v1/releases/abc/parts/1"),
)
_EXAMPLES = {
    "c1": "{customer_id}",
    "m1": "{merge_id}",
    "h1": "{hold_id}",
    "f1": "{flight_id}",
    "note-1": "{note_id}",
    "agent-1": "{agent_id}",
    "o1": "{observation_id}",
    "refunds/7": "{name}/{version}",
    "d1": "{deed_id}",
    "views/v1": "views/{view_id}",
    "reports/r1": "reports/{report_id}",
    "plans/p1": "plans/{plan_id}",
    "abc/parts/1": "{sha256}/parts/{number}",
}


def test_health_needs_no_token(hub: TestHub) -> None:
    with hub.client(login=None) as stranger:
        answer = stranger.get("/v1/health")
    assert answer.status_code == 200
    assert decode(answer.content, Health).status == "ok"


def _described(path: str) -> str:
    """Return *path* as the description has it."""
    for example, name in _EXAMPLES.items():
        path = path.replace(example, name)
    return path


@pytest.mark.parametrize("header", [None, "Bearer ", "Bearer wrong", "Basic YTpi", "Bearer é"])
def test_every_other_door_is_closed_to_strangers(hub: TestHub, header: str | None) -> None:
    headers = {"Authorization": header.encode("latin-1")} if header else {}
    with hub.client(login=None) as stranger:
        for method, path in CLOSED_DOORS:
            answer = stranger.request(method, path, headers=headers)
            assert answer.status_code == 401, path
            assert answer.headers["www-authenticate"] == "Bearer"
            assert answer.headers["content-type"] == "application/problem+json"
            assert decode(answer.content, Problem).status == 401


def test_no_door_was_forgotten(desk: httpx.Client) -> None:
    paths = desk.get("/v1/openapi.json").json()["paths"]
    described = {(m.upper(), p) for p, item in paths.items() for m in item}
    closed = {(method, _described(path)) for method, path in CLOSED_DOORS}
    assert described == closed | OPEN_DOORS


def test_every_closed_door_declares_how_it_refuses(desk: httpx.Client) -> None:
    paths = desk.get("/v1/openapi.json").json()["paths"]
    for method, path in CLOSED_DOORS:
        answers = paths[_described(path)][method.lower()]["responses"]
        assert {"401", "503"} <= set(answers), path
        refusals = [answers[status] for status in answers if status.startswith(("4", "5"))]
        assert all(list(one["content"]) == ["application/problem+json"] for one in refusals), path


def test_telephonys_token_opens_no_other_door(hub: TestHub) -> None:
    headers = {"Authorization": f"Bearer {hub.local.cti_token}"}
    with hub.client(login=None) as stranger:
        assert stranger.get("/v1/me", headers=headers).status_code == 401


def test_a_token_says_who_is_signed_in(hub: TestHub) -> None:
    with hub.client(login="bo") as client:
        assert decode(client.get("/v1/me").content, Agent) == COLLEAGUE


def test_the_description_declares_the_errors(desk: httpx.Client) -> None:
    described = desk.get("/v1/openapi.json").json()
    assert described["openapi"].startswith("3.1")
    answers = described["paths"]["/v1/changes"]["get"]["responses"]
    assert {"200", "400", "401", "410", "503"} <= set(answers)
    for status in ("400", "401", "410", "503"):
        assert list(answers[status]["content"]) == ["application/problem+json"]
    stream = described["paths"]["/v1/events"]["get"]["responses"]["200"]
    assert list(stream["content"]) == ["text/event-stream"]
    assert "requestBody" in described["paths"]["/v1/operations"]["post"]


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/nothing", 404), ("DELETE", "/v1/me", 405), ("POST", "/v1/lookup", 400)],
)
def test_every_error_is_a_problem(desk: httpx.Client, method: str, path: str, status: int) -> None:
    answer = desk.request(method, path, content=b"{" if method == "POST" else None)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert decode(answer.content, Problem).status == status


def test_a_body_without_end_is_refused(desk: httpx.Client) -> None:
    answer = desk.post("/v1/operations", content=b"x" * (9 * 1024 * 1024))
    assert answer.status_code == 413
    assert answer.headers["content-type"] == "application/problem+json"


def test_answers_are_kept_by_nobody_and_shrink_on_the_way(hub: TestHub) -> None:
    hub.put(*(msgspec.structs.replace(COLLEAGUE, id=f"x{n}", login=f"x{n}") for n in range(50)))
    line = hub.transport()
    request = httpx.Request(
        "GET",
        "http://hub.test/v1/changes",
        headers={"Authorization": f"Bearer {hub.token}", "Accept-Encoding": "gzip"},
    )
    raw = line._portal.call(line._asgi.handle_async_request, request)
    line.close()
    assert raw.headers["content-encoding"] == "gzip"
    assert raw.headers["cache-control"] == "no-store"


def test_a_mistake_of_ours_is_answered_and_logged_without_anybodys_data(
    hub: TestHub, desk: httpx.Client, caplog: pytest.LogCaptureFixture
) -> None:
    with hub.engine.begin() as connection:  # a row no program of ours could have written
        connection.exec_driver_sql("UPDATE agents SET queues = '[\"Ada Byron' WHERE login = 'bo'")
    with caplog.at_level(logging.INFO):
        answer = desk.get("/v1/changes")
    assert answer.status_code == 500
    assert decode(answer.content, Problem).title == "The hub made a mistake"
    assert "DecodeError" in caplog.text
    assert "Ada" not in caplog.text + answer.text
