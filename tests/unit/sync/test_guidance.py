"""What guides agents is kept only if the hub signed it, and asked for no more than it takes."""

from datetime import UTC, datetime, timedelta

import pytest
from support.small_book import a_book, an_action

from agent_console.nba.learning import Evidence, Learned
from agent_console.sync.guidance import (
    Guidance,
    forget_guidance,
    kept_learning,
    kept_playbooks,
)
from agent_console.wire.codec import encode
from agent_console.wire.playbook import Playbooks, SignedPlaybook, playbook_text
from agent_console.wire.signing import new_key, public_key, signature

NOW = datetime(2026, 11, 22, 21, 16, tzinfo=UTC)
BODY = playbook_text(a_book(an_action("a")).playbook)


class Memory(dict[str, str]):
    def remembered(self, name: str) -> str | None:
        return self.get(name)

    def remember(self, name: str, value: str | None) -> None:
        if value is None:
            self.pop(name, None)
        else:
            self[name] = value


class Source:
    def __init__(self, key: str) -> None:
        self.playbooks = signed(key)
        self.learned = Learned(evidence=(Evidence(action="a", segment="", yes=1, no=2),))
        self.tags = {"playbooks": "p1", "learned": "l1"}
        self.asked: list[tuple[str, str]] = []

    def guidance(self, name: str, *, tag: str) -> tuple[bytes, str] | None:
        self.asked.append((name, tag))
        if tag == self.tags[name]:
            return None
        return encode(getattr(self, name)), self.tags[name]


def signed(key: str, body: str = BODY, public: str = "") -> Playbooks:
    one = SignedPlaybook(
        id="small", version=1, body=body, signature=signature(key, BODY), published_at=NOW
    )
    return Playbooks(playbooks=(one,), public_key=public or public_key(key))


@pytest.fixture
def memory() -> Memory:
    return Memory()


def test_what_the_hub_signed_is_kept_and_not_asked_for_again(memory: Memory) -> None:
    source, changes = Source(new_key()), []
    guidance = Guidance(source, memory, clock=lambda: NOW, changed=lambda: changes.append(1))
    assert guidance.refresh()
    assert [one.id for one in kept_playbooks(memory).playbooks] == ["small"]
    assert kept_learning(memory) == source.learned
    assert not guidance.refresh(now=True)
    assert source.asked[2:] == [("playbooks", "p1"), ("learned", "l1")]
    assert changes == [1]


def test_it_is_asked_for_every_ten_minutes_at_the_most(memory: Memory) -> None:
    at = [NOW]
    source = Source(new_key())
    guidance = Guidance(source, memory, clock=lambda: at[0])
    for minutes in (0, 1, 9, 10):
        at[0] = NOW + timedelta(minutes=minutes)
        guidance.refresh()
    assert len(source.asked) == 4


def test_a_clock_that_is_set_back_does_not_keep_it_from_being_asked_for(memory: Memory) -> None:
    at = [NOW + timedelta(days=1)]
    source = Source(new_key())
    guidance = Guidance(source, memory, clock=lambda: at[0])
    guidance.refresh()
    at[0] = NOW
    source.asked.clear()
    guidance.refresh()
    assert len(source.asked) == 2


def test_changed_text_and_another_key_are_refused_and_what_was_there_stays(memory: Memory) -> None:
    key = new_key()
    source = Source(key)
    guidance = Guidance(source, memory, clock=lambda: NOW)
    guidance.refresh()
    before = kept_playbooks(memory)
    other = new_key()
    for bad in (
        signed(key, BODY.replace("0.5", "0.9")),
        signed(other),
        signed(other, BODY, public_key(key)),
    ):
        source.playbooks, source.tags["playbooks"] = bad, "p2"
        guidance.refresh(now=True)
        assert kept_playbooks(memory) == before
    forget_guidance(memory)
    source.playbooks = signed(other)
    guidance.refresh(now=True)
    assert kept_playbooks(memory).public_key == public_key(other)
