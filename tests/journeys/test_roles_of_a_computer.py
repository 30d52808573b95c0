"""A computer that is not for somebody's role lets them in nowhere, and fetches nothing for them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from support.hub import AGENT, COLLEAGUE, TestHub, running_hub
from support.listener import Listener
from support.people import PEOPLE

from agent_console.bootstrap import open_desk
from agent_console.domain.agent import Role
from agent_console.paths import Profile
from agent_console.policy import Policy
from agent_console.sync.status import Link, SyncStatus

BOSS = replace(COLLEAGUE, role=Role.SUPERVISOR)
FOR_AGENTS = Policy(roles=("agent",))


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    with running_hub(tmp_path, PEOPLE, agents=(AGENT, BOSS)) as running:
        yield running


def _is_out(status: SyncStatus) -> bool:
    return status.link is Link.SIGNED_OUT


def _is_in(status: SyncStatus) -> bool:
    return status.link is Link.ONLINE and status.agreed_at is not None


def test_nothing_is_fetched_for_a_role_the_computer_is_not_for(
    profile: Profile, hub: TestHub
) -> None:
    desk = open_desk(profile, lambda _new: "horse", use_keyring=False, policy=FOR_AGENTS)
    listener = Listener()
    try:
        desk.sign_in(hub.local.address, hub.local.agent_tokens[BOSS.login])
        desk.connect(listener)
        listener.waits_for(_is_out, "the refusal", times=2)
        assert "not for people who sign in as supervisor" in listener.said[-1].problem
        assert desk.files.cache.customer_count == 0
        assert desk.agent.login == ""
        desk.sign_in(hub.local.address, hub.token)
        desk.connect(listener)
        listener.waits_for(_is_in, "work", after=len(listener.said))
        assert desk.files.cache.customer_count > 0
    finally:
        desk.close()
