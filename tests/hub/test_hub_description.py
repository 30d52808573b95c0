"""The hub answers whatever the description of its API allows, and as the description says."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from support.hub import TestHub, hub_in_process

from agent_console.domain.agent import Agent, Role
from agent_console.domain.customer import Customer
from agent_console.domain.identifier import Identifier, Scheme
from agent_console.ids import AgentId

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
CHIEF = Agent(id=AgentId("chief"), login="chief", name="Chief", role=Role.ADMINISTRATOR)
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
STREAM = "/v1/events"
"""It has no end: its tests are elsewhere."""
EXAMPLES_EACH = 4
"""Of each door."""


@pytest.fixture
def hub(tmp_path: Path, database_url: str) -> Iterator[TestHub]:
    people = (
        Customer(id="1", given_name="Ada", family_name="Byron"),
        Customer(id="0", given_name="Bo", family_name="Byron"),
        Identifier(scheme=Scheme.PHONE, value="+12065550142", customer_id="1"),
    )
    with hub_in_process(
        tmp_path, people, agents=[CHIEF], clock=lambda: NOW, database_url=database_url
    ) as hub:
        yield hub


def sent(client: httpx.Client, case: Any) -> httpx.Response:
    """Send what was made up as an HTTP client would, with whatever it has in its headers."""
    plain = requests.Request(**case.as_transport_kwargs(base_url=str(client.base_url))).prepare()
    headers = {**client.headers, **{k: v for k, v in plain.headers.items() if k != "Authorization"}}
    said = plain.body.encode() if isinstance(plain.body, str) else plain.body
    request = httpx.Request(plain.method or "", plain.url or "", headers=headers, content=said)
    answer = client.send(request)
    answer.elapsed = timedelta(0)  # nothing was measured in process, and the checks ask for it
    return answer


def operations(hub: TestHub, client: httpx.Client) -> list[Any]:
    answer = client.get("/v1/openapi.json")
    described = schemathesis.openapi.from_dict(answer.json())
    found = [one.ok() for one in described.get_all_operations()]
    return [one for one in found if one.path != STREAM]


def what_is_wrong(client: httpx.Client, operation: Any, mode: GenerationMode) -> str:
    """Ask one operation for some of what it allows, or of what it does not; return complaints."""

    @settings(
        max_examples=EXAMPLES_EACH,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def ask(case: Any) -> None:
        case.validate_response(sent(client, case), checks=CHECKS)

    try:
        ask()
    except Unsatisfiable:
        return ""  # nothing can be wrong with a request that carries nothing
    except FailureGroup as found:
        return f"{mode} {operation.label}: {found}"
    return ""


@pytest.mark.parametrize("mode", GenerationMode)
def test_whatever_is_asked_is_answered_as_described(hub: TestHub, mode: GenerationMode) -> None:
    with hub.client("chief") as client:
        said = [what_is_wrong(client, one, mode) for one in operations(hub, client)]
    assert not any(said), "\n\n".join(filter(None, said))
