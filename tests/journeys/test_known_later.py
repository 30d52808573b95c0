"""Somebody nobody knew calls twice; the second time the agent learns who it is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from support.console import Agent, assert_agreed, at_the_console, pushes, until
from support.hub import TestHub, running_hub
from support.people import MIA, PEOPLE, history_of

from agent_console.domain.call import Stage
from agent_console.ids import is_parked
from agent_console.paths import Profile

STRANGE = "+442079460000"


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[TestHub]:
    with running_hub(tmp_path, PEOPLE) as made:
        yield made


@pytest.fixture
def agent(profile: Profile, hub: TestHub) -> Iterator[Agent]:
    with at_the_console(profile, hub.local) as found:
        found.waits_for_agreement()
        found.window.activateWindow()
        yield found


def told(agent: Agent) -> str:
    file = agent.cache.file(MIA, limit=50)
    return " ".join(one.text for one in file.interactions) if file else ""


def calls_and_is_wrapped_up(agent: Agent, hub: TestHub, words: str) -> None:
    call = pushes(hub.local, "newCall", STRANGE)
    until(lambda: agent.wiring.draft, "the call")
    pushes(hub.local, "answer", STRANGE, call, answeringNumber="agent")
    until(lambda: agent.wiring.draft.call.stage is Stage.TALKING, "the answer")
    agent.types(words)
    agent.presses(Qt.Key.Key_F9)
    until(lambda: agent.wiring.draft is None, "the end")


def test_the_history_of_the_unknown_caller_joins_when_they_are_identified(
    agent: Agent, hub: TestHub
) -> None:
    calls_and_is_wrapped_up(agent, hub, "Did not say who she is.")
    agent.waits_for_agreement()
    pushes(hub.local, "newCall", STRANGE)
    until(lambda: agent.wiring.draft, "the second call")
    assert is_parked(agent.wiring.draft.customer_id)
    agent.wiring.calls.on_search_requested("mia li")
    until(lambda: "nobody's" in agent.notice, "the offer")
    assert [one for one in history_of(hub, MIA) if one.source == "console"] == []
    agent.window.notices.action_requested.emit("known-later")
    until(
        lambda: any("Did not say" in one.text for one in history_of(hub, MIA)), "the joined history"
    )
    assert "nobody's" not in agent.notice
    until(lambda: "Did not say" in told(agent), "the joined history here")
    assert_agreed(agent)


def test_a_caller_whose_number_is_on_a_profile_is_offered_nothing(
    agent: Agent, hub: TestHub
) -> None:
    pushes(hub.local, "newCall", "+12065550150")
    until(lambda: agent.wiring.draft, "the call")
    agent.wiring.calls.on_search_requested("mia li")
    until(lambda: agent.wiring.draft.customer_id == MIA, "the customer")
    assert agent.wiring.known_later._offered is None
    assert "nobody's" not in agent.notice
